export const id = 911;
export const ids = [911];
export const modules = {

/***/ 3911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   serveInspections: () => (/* binding */ serveInspections)
/* harmony export */ });
/* harmony import */ var _snapshot_table_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(197);
/* harmony import */ var _thread_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9602);
// The thread of an `Inspector`: any number of table files at once, each followed as it grows.


/** Answers every order once its file is finished. */
function serveInspections() {
    (0,_thread_js__WEBPACK_IMPORTED_MODULE_1__/* .serveOrders */ .Zo)(({ path, columns }, { signal, onNews }) => {
        const growth = new Growing(signal);
        onNews(({ finished }) => growth.grow(finished));
        return (0,_snapshot_table_file_js__WEBPACK_IMPORTED_MODULE_0__/* .inspectTableFile */ .xX)(path, columns, growth);
    });
}
/** A file as far as the writer has told of it. */
class Growing {
    abandoned;
    finished = false;
    #news = Promise.withResolvers();
    constructor(abandoned) {
        this.abandoned = abandoned;
        abandoned.addEventListener('abort', () => this.grow(this.finished));
    }
    grow(finished) {
        this.finished = finished;
        this.#news.resolve();
        this.#news = Promise.withResolvers();
    }
    wait() {
        return this.finished || this.abandoned.aborted ? Promise.resolve() : this.#news.promise;
    }
}


/***/ })

};
