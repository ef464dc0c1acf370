export const id = 911;
export const ids = [911];
export const modules = {

/***/ 3911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   serveInspections: () => (/* binding */ serveInspections)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5919);
/* harmony import */ var _snapshot_table_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(197);
// The thread of an `Inspector`: any number of table files at once, each followed as it grows.


/** Answers every order for a file once the file is finished. */
function serveInspections() {
    const files = new Map();
    node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort?.on('message', (order) => {
        if ('finished' in order)
            return files.get(order.id)?.grow(order.finished);
        const growth = new Growing();
        files.set(order.id, growth);
        void (0,_snapshot_table_file_js__WEBPACK_IMPORTED_MODULE_1__/* .inspectTableFile */ .xX)(order.path, order.columns, growth).then((inspection) => {
            files.delete(order.id);
            node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort?.postMessage({ id: order.id, inspection });
        });
    });
}
/** A file as far as the writer has told of it. */
class Growing {
    finished = false;
    #news = Promise.withResolvers();
    grow(finished) {
        this.finished = finished;
        this.#news.resolve();
        this.#news = Promise.withResolvers();
    }
    wait() {
        return this.finished ? Promise.resolve() : this.#news.promise;
    }
}


/***/ })

};
