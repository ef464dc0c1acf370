export const id = 302;
export const ids = [302];
export const modules = {

/***/ 9473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   ue: () => (/* binding */ GateError)
/* harmony export */ });
/* unused harmony export bugExitCode */
// Every way in which the gate can refuse or fail. A message states a fact with names and numbers; the hint is the next step.
// Neither ever holds a secret or a row's data.
/** What each error means to a script: the exit code of the process. */
const exitCodes = {
    INVALID_OPTION: 2,
    NO_CONNECTION_CONFIGURED: 2,
    MIGRATION_UNREADABLE: 2,
    IDENTITY_NEEDED: 2,
    UNKNOWN_HOST: 3,
    UNREACHABLE: 3,
    CONNECTION_REFUSED: 3,
    CONNECTION_LOST: 3,
    AUTHENTICATION_FAILED: 3,
    TLS_FAILED: 3,
    TOO_MANY_CONNECTIONS: 3,
    UNKNOWN_PROJECT: 3,
    PROJECT_PAUSED: 3,
    API_FAILED: 3,
    UNKNOWN_SCHEMA: 4,
    UNKNOWN_TABLE: 4,
    PERMISSION_DENIED: 4,
    ROW_SECURITY: 4,
    TABLE_LOCKED: 4,
    SOURCE_CHANGED: 4,
    SCHEMA_DUMP_FAILED: 4,
    SOURCE_FAILED: 4,
    TIMED_OUT: 4,
    NOT_A_SNAPSHOT: 5,
    SNAPSHOT_TOO_NEW: 5,
    SNAPSHOT_DAMAGED: 5,
    WRONG_IDENTITY: 5,
    PUBLIC_REPOSITORY: 6,
    NOT_ENOUGH_SPACE: 6,
    TOO_LARGE: 6,
    TARGET_NOT_EMPTY: 6,
    TARGET_IS_SOURCE: 6,
    TARGET_TOO_OLD: 6,
    TARGET_READ_ONLY: 6,
    MISSING_EXTENSION: 6,
    MISSING_ROLE: 6,
    STRUCTURE_UNKNOWN: 6,
    COLUMNS_DIFFER: 6,
    OUTSIDE_WOULD_CHANGE: 6,
    ORPHANED_ROWS: 6,
    NOT_CONFIRMED: 6,
    NOTHING_WOULD_STAY: 6,
    STORE_FAILED: 7,
    RESTORE_FAILED: 8,
    OUTCOME_UNKNOWN: 8,
    DRILL_FAILED: 10,
    CHECK_FAILED: 10,
    REHEARSAL_FAILED: 11,
    INTERRUPTED: 130
};
/** Exit code of a failure that nobody foresaw: a bug of ours. */
const bugExitCode = 1;
/** A failure that was foreseen. `message` is the fact, `hint` the next step, `cause` the original error. */
class GateError extends Error {
    code;
    hint;
    constructor(code, message, options = {}) {
        super(message, options.cause === undefined ? {} : { cause: options.cause });
        this.name = 'GateError';
        this.code = code;
        this.hint = options.hint;
    }
    get exitCode() {
        return exitCodes[this.code];
    }
}
/** The code that Node.js or PostgreSQL put on an error: `ENOSPC`, `42501`. */
function codeOf(error) {
    return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
/** The message of anything that was thrown. */
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 9030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ax: () => (/* binding */ fingerprintOf),
/* harmony export */   h_: () => (/* binding */ addFingerprints),
/* harmony export */   hy: () => (/* binding */ RowDecoder),
/* harmony export */   tE: () => (/* binding */ RowFingerprint)
/* harmony export */ });
/* unused harmony export RowEncoder */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _row_kernel_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3655);
// COPY text ↔ JSON rows, and the fingerprint of rows without a database. COPY text → JSON → COPY text is the identity.
// A table file is a JSON array with one row object a line; see docs/format.md.


/** Turns COPY text into the bytes of a table file. */
class RowEncoder {
    #kernel;
    #sink;
    /** The file goes to the sink in pieces of about 256 KiB: views that hold good only until the sink returns. */
    constructor(columns, sink) {
        this.#kernel = new RowKernel(columns, sink);
        this.#sink = sink;
        sink(Buffer.from('['));
    }
    /** Rows so far. */
    get rows() {
        return Number(this.#kernel.exports.encoded.value);
    }
    /** Takes a piece of COPY text, of any size. Throws `SOURCE_FAILED`. */
    push(copyText) {
        if (!this.#kernel.feed('encode', copyText))
            throw malformedCopyText(this.rows);
    }
    /** Closes the array. Throws `SOURCE_FAILED` if the last row never ended. */
    end() {
        if (this.#kernel.unfinished > 0)
            throw malformedCopyText(this.rows);
        this.#kernel.exports.finishEncoding();
        this.#sink(Buffer.from('\n]\n'));
    }
}
/** Turns the bytes of a table file back into COPY text, and refuses anything that `RowEncoder` would not have written. */
class RowDecoder {
    #kernel;
    /** COPY text goes to the sink in pieces of any size: views that hold good only until the sink returns. */
    constructor(columns, sink) {
        this.#kernel = new _row_kernel_js__WEBPACK_IMPORTED_MODULE_1__/* .RowKernel */ .E(columns, sink);
    }
    /** Rows so far. */
    get rows() {
        return Number(this.#kernel.exports.decoded.value);
    }
    /** Takes a piece of a table file, of any size. Throws `SNAPSHOT_DAMAGED`. */
    push(json) {
        if (!this.#kernel.feed('decode', json))
            throw malformedRow(this.rows);
    }
    /** Throws `SNAPSHOT_DAMAGED` if the array is not closed. */
    end() {
        if (this.#kernel.unfinished > 0 || !this.#kernel.exports.finishDecoding())
            throw malformedRow(this.rows);
    }
}
/** Computes the fingerprint of COPY text: the same one that `database/fingerprint.ts` has the database compute. */
class RowFingerprint {
    #kernel;
    constructor(columns) {
        this.#kernel = new _row_kernel_js__WEBPACK_IMPORTED_MODULE_1__/* .RowKernel */ .E(columns, () => undefined);
    }
    /** Takes a piece of COPY text, of any size. Throws `SOURCE_FAILED`. */
    push(copyText) {
        if (!this.#kernel.feed('fingerprint', copyText))
            throw malformedCopyText(Number(this.#kernel.exports.rows.value));
    }
    end() {
        const { rows, sumHigh, sumLow } = this.#kernel.exports;
        if (this.#kernel.unfinished > 0)
            throw malformedCopyText(Number(rows.value));
        this.#kernel.exports.finishFingerprint();
        return fingerprintOf(Number(rows.value), sumHigh.value, sumLow.value);
    }
}
/** Puts a fingerprint together from the two sums, of which only the value modulo 2^64 counts. */
function fingerprintOf(rows, sumHigh, sumLow) {
    const digits = (sum) => BigInt.asUintN(64, sum).toString(16).padStart(16, '0');
    return { rows, digest: digits(sumHigh) + digits(sumLow) };
}
/** The fingerprint of two relations' rows together, if their columns are the same. */
function addFingerprints(first, second) {
    const half = ({ digest }, at) => BigInt(`0x${digest.slice(at, at + 16)}`);
    return fingerprintOf(first.rows + second.rows, half(first, 0) + half(second, 0), half(first, 16) + half(second, 16));
}
function malformedCopyText(rows) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue('SOURCE_FAILED', `row ${rows + 1} is not COPY text with the columns of the relation`);
}
function malformedRow(rows) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue('SNAPSHOT_DAMAGED', `row ${rows + 1} is not a JSON object with the manifest's columns`);
}


/***/ }),

/***/ 3655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ RowKernel)
/* harmony export */ });
/* unused harmony export binaryForms */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
// The host side of the row kernel (kernel/, compiled to WebAssembly): memory, columns, and cutting a stream into lines.
// It knows nothing of files, databases or JSON beyond the keys that stand in front of the values.


/** Every form that `COPY … (FORMAT binary)` has for a value, in the order of kernel/binary-values.ts. */
const binaryForms = [
    'text',
    'jsonb',
    'bytea',
    'bool',
    'int2',
    'int4',
    'int8',
    'oid',
    'float4',
    'float8',
    'numeric',
    'uuid',
    'date',
    'time',
    'timestamp',
    'timestamptz'
];
const arrayForm = 0x80;
const initialInput = 256 * 1024;
const newline = 0x0a;
const numbers = /^(?:smallint|integer|bigint|oid|real|double precision|numeric(?:\(\d+,-?\d+\))?)$/;
let compiled;
function kernelModule() {
    compiled ??= new WebAssembly.Module((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(import.meta.dirname, 'row-kernel.wasm')));
    return compiled;
}
/**
 * The 128 highest bits of 5^-342 … 5^308, those below 1 rounded up: what Lemire's algorithm multiplies with
 * (https://arxiv.org/abs/2101.11408, section 5).
 */
function powersOfFive() {
    const highest = (number) => {
        const excess = number.toString(2).length - 128;
        return excess > 0 ? number >> BigInt(excess) : number << BigInt(-excess);
    };
    const powers = Array.from({ length: 343 }, (_, exponent) => 5n ** BigInt(exponent));
    const inverses = powers.slice(1).map((power, index) => {
        const bits = (power - 1n).toString(2).length;
        return highest((1n << BigInt(index < 27 ? bits + 127 : 2 * bits + 128)) / power + 1n);
    });
    return [...inverses.reverse(), ...powers.slice(0, 309).map(highest)];
}
/** How a value of a type is written: 0 as a JSON number, 1 as true or false, 2 as a string. */
function kindOf(type) {
    if (numbers.test(type))
        return 0;
    return type === 'boolean' ? 1 : 2;
}
/**
 * One pass over one relation's rows. Memory stays at about 1 MB, or grows to the longest row.
 *
 * Not to be shared between relations or passes; throws `RangeError` where a row does not fit into 4 GiB.
 */
class RowKernel {
    exports;
    #memory = new Uint8Array(0);
    #input;
    #capacity = initialInput;
    #carried = 0;
    /** Output goes to the sink in pieces of about 256 KiB: a view that holds good only until the sink returns. */
    constructor(columns, sink) {
        const flush = (from, bytes) => sink(this.#bytes().subarray(from, from + bytes));
        const instance = new WebAssembly.Instance(kernelModule(), { host: { flush } });
        this.exports = instance.exports;
        this.#describe(columns);
        this.#input = this.exports.input(this.#capacity);
    }
    /**
     * Runs a pass over the lines that are complete with this chunk; the rest waits for the next one.
     * False: a line is not what it should be.
     */
    feed(pass, chunk) {
        this.#reserve(this.#carried + chunk.length);
        const memory = this.#bytes();
        memory.set(chunk, this.#input + this.#carried);
        const lastNewline = chunk.lastIndexOf(newline);
        if (lastNewline < 0) {
            this.#carried += chunk.length;
            return true;
        }
        const end = this.#carried + lastNewline + 1;
        if (!this.exports[pass](this.#input, this.#input + end)) {
            this.#carried += chunk.length;
            return false;
        }
        this.#carried = chunk.length - lastNewline - 1;
        this.#bytes().copyWithin(this.#input, this.#input + end, this.#input + end + this.#carried);
        return true;
    }
    /** Bytes of a last line that never ended. */
    get unfinished() {
        return this.#carried;
    }
    /** A copy of everything that was fed but not taken in, from some place of the input on. */
    unread(from = this.#input) {
        return Buffer.from(this.#bytes().subarray(from, this.#input + this.#carried));
    }
    /** Says how the columns go over the wire, before the first `binary` pass. */
    describeForms(columns) {
        const place = this.exports.describeForms(columns.length);
        const view = new DataView(this.exports.memory.buffer);
        const elementTypes = place + Math.ceil(columns.length / 4) * 4;
        for (const [index, { form, elementType }] of columns.entries()) {
            view.setUint8(place + index, binaryForms.indexOf(form) + (elementType === undefined ? 0 : arrayForm));
            view.setUint32(elementTypes + index * 4, elementType ?? 0, true);
        }
        if (columns.some(({ form }) => form.startsWith('float')))
            this.#layOutPowers(view);
    }
    #layOutPowers(view) {
        const place = this.exports.powers();
        for (const [index, power] of powersOfFive().entries()) {
            view.setBigUint64(place + index * 16, power >> 64n, true);
            view.setBigUint64(place + index * 16 + 8, BigInt.asUintN(64, power), true);
        }
    }
    #bytes() {
        // Growing the memory detaches every view of it.
        if (this.#memory.buffer !== this.exports.memory.buffer)
            this.#memory = new Uint8Array(this.exports.memory.buffer);
        return this.#memory;
    }
    #reserve(bytes) {
        if (bytes <= this.#capacity)
            return;
        this.#capacity = Math.max(this.#capacity * 2, bytes);
        this.#input = this.exports.input(this.#capacity);
    }
    /** Lays the columns out as kernel/columns.ts wants them. */
    #describe(columns) {
        const keys = columns.map((column, index) => Buffer.from(`${index ? ',' : '{'}${JSON.stringify(column.name)}:`));
        const kinds = this.exports.describe(columns.length, keys.reduce((sum, key) => sum + key.length, 0));
        const offsets = kinds + Math.ceil(columns.length / 4) * 4;
        const texts = offsets + (columns.length + 1) * 4;
        const memory = this.#bytes();
        const view = new DataView(memory.buffer);
        memory.set(columns.map((column) => kindOf(column.type)), kinds);
        let offset = 0;
        for (const [index, key] of keys.entries()) {
            view.setUint32(offsets + index * 4, offset, true);
            memory.set(key, texts + offset);
            offset += key.length;
        }
        view.setUint32(offsets + keys.length * 4, offset, true);
    }
}


/***/ }),

/***/ 197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  xX: () => (/* binding */ inspectTableFile),
  v9: () => (/* binding */ measureFile),
  FU: () => (/* binding */ readTableFile)
});

// UNUSED EXPORTS: compressions, tableFileName, writeTableFile

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./build/concurrency.js
// Doing several things at once, and stopping all of them when one fails.
/**
 * As Promise.all, but when it throws nothing is under way any more that nobody waits for. Where both fail, the error of
 * the first is thrown.
 */
async function concurrency_both(first, second) {
    await Promise.allSettled([first, second]);
    return [await first, await second];
}
/** A signal that is aborted with another one, or by ourselves when something fails. The first reason stands. */
class StopSwitch {
    #controller = new AbortController();
    #outer;
    #follow = () => this.#controller.abort(this.#outer.reason);
    constructor(outer) {
        this.#outer = outer;
        if (outer.aborted)
            this.#follow();
        else
            outer.addEventListener('abort', this.#follow);
    }
    get signal() {
        return this.#controller.signal;
    }
    abort(reason) {
        this.#controller.abort(reason);
    }
    /** Work whose failure stops everything, at once; the failure itself is still for whoever awaits the work. */
    watch(work) {
        work.catch((error) => this.abort(error));
        return work;
    }
    /** Rejects when it is aborted: for what must not wait until the work at hand has noticed. */
    aborted() {
        return new Promise((_, reject) => {
            this.signal.addEventListener('abort', () => reject(this.signal.reason));
            if (this.signal.aborted)
                reject(this.signal.reason);
        });
    }
    [Symbol.dispose]() {
        this.#outer.removeEventListener('abort', this.#follow);
    }
}
/**
 * Runs jobs in their order, so many at once. The first failure stops the rest through the switch, and is thrown once
 * all that were under way have ended.
 */
async function runAll(jobs, atOnce, stop) {
    const queue = [...jobs];
    const lane = async () => {
        for (let job = queue.shift(); job && !stop.signal.aborted; job = queue.shift()) {
            await stop.watch(job()).catch(() => undefined);
        }
    };
    await Promise.all(Array.from({ length: atOnce }, lane));
    stop.signal.throwIfAborted();
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/snapshot/row-codec.js
var row_codec = __webpack_require__(9030);
;// CONCATENATED MODULE: ./build/snapshot/table-file.js
// The rows of one relation on disk: COPY text → JSON rows → compression → file, and back. Counted and hashed in the same
// pass; memory does not grow with the table.
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});









const compressions = (/* unused pure expression or super */ null && (['zstd', 'gzip', 'none']));
const suffixes = { zstd: '.zst', gzip: '.gz', none: '' };
/** Small pieces cost zstd time, large ones memory. */
const pieceBytes = 1 << 18;
/** The file of a relation: its name, with the schema in front unless that is public, in characters safe everywhere. */
function tableFileName(relation, compression) {
    const prefix = relation.schema === 'public' ? '' : `${escapeName(relation.schema)}.`;
    return `${prefix}${escapeName(relation.name)}.json${suffixes[compression]}`;
}
/** Names that Windows keeps for its devices, whatever the suffix, and those of the snapshot's own JSON files. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d|backup_metadata|verification)$/;
/** Percent-encodes every byte but lower case letters, digits, _ and -; a long name keeps its head and gets its hash. */
function escapeName(name) {
    const unsafe = reserved.test(name) ? /^./u : /[^a-z0-9_-]/gu;
    const escaped = name.replace(unsafe, (character) => [...Buffer.from(character)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''));
    if (escaped.length <= 100)
        return escaped;
    return `${escaped.slice(0, 80).replace(/%.?$/, '')}%-${createHash('sha256').update(name).digest('hex').slice(0, 16)}`;
}
/** Writes a table file and syncs it to disk. Throws what the rows throw, or Node.js's own error of the file system. */
async function writeTableFile(path, rows, options) {
    const pieces = new PieceQueue(options.compression !== 'none');
    const encoder = new RowEncoder(options.columns, (json) => pieces.add(json));
    const received = createHash('sha256');
    const progress = (copyBytes, storedBytes) => {
        options.onProgress({ rows: encoder.rows, copyBytes, storedBytes });
    };
    const measured = new Measure((bytes) => progress(0, bytes));
    // Open from the start: whoever follows the file finds it.
    const handle = await open(path, 'wx', 0o600);
    const file = handle.createWriteStream({ flush: true });
    const [first = measured, ...rest] = [...compressor(options.compression), measured];
    const stored = pipeline([first, ...rest, file], { signal: options.signal });
    const encode = async () => {
        for await (const text of rows) {
            received.update(text);
            encoder.push(text);
            await pieces.writeTo(first);
            progress(text.length, 0);
        }
        encoder.end();
        await pieces.writeTo(first);
        first.end();
    };
    const failed = (error) => {
        first.destroy(error);
        throw error;
    };
    await both(stored, encode().catch(failed));
    return { ...measured.result(), records: encoder.rows, received: `sha256:${received.digest('hex')}` };
}
/** Bytes on their way into a stream, in a few buffers that are used again and again: rows leave no garbage behind. */
class PieceQueue {
    #reuse;
    #free = [];
    #waiting = [];
    /** `reuse`: whether the stream needs a buffer no more once it has taken it in. One that passes it on as it is does. */
    constructor(reuse) {
        this.#reuse = reuse;
    }
    /** Copies the bytes. */
    add(bytes) {
        const buffer = this.#reuse ? this.#take(bytes.length) : Buffer.allocUnsafeSlow(bytes.length);
        buffer.set(bytes);
        this.#waiting.push({ buffer, bytes: bytes.length });
    }
    /** Writes what waits; resolves once the stream has taken all of it in. */
    async writeTo(stream) {
        const pieces = this.#waiting;
        this.#waiting = [];
        for (const { buffer, bytes } of pieces) {
            await write(stream, buffer.subarray(0, bytes));
            if (this.#reuse && this.#free.length < 2)
                this.#free.push(buffer);
        }
    }
    #take(bytes) {
        const known = this.#free.pop();
        return known && known.length >= bytes ? known : Buffer.allocUnsafeSlow(Math.max(bytes, pieceBytes + 4096));
    }
}
/** Resolves once the stream has taken the bytes in. A transform that is destroyed says nothing more of the write at hand. */
function write(stream, bytes) {
    return new Promise((resolve, reject) => {
        const closed = () => reject(stream.errored ?? new Error('the stream was closed'));
        stream.once('close', closed);
        stream.write(bytes, (error) => {
            stream.off('close', closed);
            if (error)
                reject(error);
            else
                resolve();
        });
    });
}
const grown = { finished: true, abandoned: new AbortController().signal, wait: async () => undefined };
/**
 * Reads a table file from disk: size and SHA-256 of what is stored, and every row through the decoder to its fingerprint.
 * A file that is still being written is followed to its end. Damage is a result, not an exception. Throws the signal's
 * reason where it is abandoned, and has closed the file then.
 */
async function inspectTableFile(path, columns, growth = grown) {
    const measured = new Measure();
    const fingerprint = new row_codec/* RowFingerprint */.tE(columns);
    const copyText = (0,external_node_crypto_.createHash)('sha256');
    const decoder = new row_codec/* RowDecoder */.hy(columns, (text) => {
        copyText.update(text);
        fingerprint.push(text);
    });
    const decode = new external_node_stream_.Writable({
        write: (json, _encoding, done) => settle(() => decoder.push(json), done),
        final: (done) => settle(() => decoder.end(), done)
    });
    try {
        const file = external_node_stream_.Readable.from(readPieces(path, growth), { objectMode: false });
        await (0,external_node_stream_promises_.pipeline)([file, measured, ...decompressor(path), decode]);
        const rows = { fingerprint: fingerprint.end(), copyText: `sha256:${copyText.digest('hex')}` };
        return { ...measured.result(), rows, fault: undefined };
    }
    catch (error) {
        growth.abandoned.throwIfAborted();
        while (!growth.finished) {
            await growth.wait();
            growth.abandoned.throwIfAborted();
        }
        const stored = await measureFile(path).catch(() => new Measure().result());
        return { ...stored, rows: undefined, fault: (0,errors/* messageOf */.bD)(error) };
    }
}
/**
 * The rows of a table file as COPY text, in pieces of any size, each a buffer of its own. Throws `SNAPSHOT_DAMAGED` where
 * a row is not one, or Node.js's own error of the file system or of the compression.
 */
async function* readTableFile(path, columns) {
    const pieces = [];
    const decoder = new row_codec/* RowDecoder */.hy(columns, (text) => pieces.push(Buffer.from(text)));
    const file = (0,external_node_fs_.createReadStream)(path, { highWaterMark: pieceBytes / 2 });
    const json = decompressor(path).reduce((from, step) => pipe(from, step), file);
    for await (const chunk of json) {
        decoder.push(chunk);
        yield* pieces.splice(0);
    }
    decoder.end();
    yield* pieces;
}
/** As Readable.pipe, but a failure goes on to the reader. */
function pipe(from, step) {
    from.once('error', (error) => step.destroy(error));
    step.once('close', () => from.destroy());
    return from.pipe(step);
}
async function* readPieces(path, growth) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const file = __addDisposableResource(env_1, await (0,promises_.open)(path), true);
        for (;;) {
            growth.abandoned.throwIfAborted();
            // Asked first: only what a finished file does not hold will never come.
            const { finished } = growth;
            const { buffer, bytesRead } = await file.read({ buffer: Buffer.allocUnsafe(pieceBytes / 2) });
            if (bytesRead > 0)
                yield buffer.subarray(0, bytesRead);
            else if (finished)
                return;
            else
                await growth.wait();
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** Runs a step of a stream and tells the stream how it ended. */
function settle(step, done) {
    try {
        step();
        done();
    }
    catch (error) {
        done(error);
    }
}
/** Size and SHA-256 of any file. Throws the signal's reason, and Node.js's own error of the file system. */
async function measureFile(path, signal) {
    const measured = new Measure();
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(path, { highWaterMark: pieceBytes }), measured, async (chunks) => {
        for await (const _ of chunks)
            ;
    }, { signal });
    return measured.result();
}
/** Counts and hashes what passes through. */
class Measure extends external_node_stream_.Transform {
    #hash = (0,external_node_crypto_.createHash)('sha256');
    #onBytes;
    #size = 0;
    constructor(onBytes = () => undefined) {
        super();
        this.#onBytes = onBytes;
    }
    _transform(chunk, _encoding, done) {
        this.#hash.update(chunk);
        this.#size += chunk.length;
        this.#onBytes(chunk.length);
        done(null, chunk);
    }
    /** Once everything has passed. */
    result() {
        return { size: this.#size, checksum: `sha256:${this.#hash.digest('hex')}` };
    }
}
/** Level 1 of both is the fastest, and close to the smallest for JSON rows. */
function compressor(compression) {
    if (compression === 'zstd') {
        const params = { [constants.ZSTD_c_compressionLevel]: 1, [constants.ZSTD_c_checksumFlag]: 1 };
        return [createZstdCompress({ chunkSize: pieceBytes, params })];
    }
    return compression === 'gzip' ? [createGzip({ level: 1, chunkSize: pieceBytes })] : [];
}
function decompressor(path) {
    if (path.endsWith(suffixes.zstd))
        return [(0,external_node_zlib_.createZstdDecompress)({ chunkSize: pieceBytes / 2 })];
    return path.endsWith(suffixes.gzip) ? [(0,external_node_zlib_.createGunzip)({ chunkSize: pieceBytes / 2 })] : [];
}


/***/ }),

/***/ 9602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BR: () => (/* binding */ startThread),
/* harmony export */   Zo: () => (/* binding */ serveOrders)
/* harmony export */ });
/* unused harmony export ThreadPool */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3136);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5919);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9473);
// Threads. All begin in threads.ts, which stands beside this module, in src as in the bundle.




const here = (0,node_url__WEBPACK_IMPORTED_MODULE_1__.fileURLToPath)(import.meta.url);
/** Starts the thread that serves a task. */
function startThread(data) {
    const entry = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(here, '..', `threads${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.extname)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(here))}`);
    return new node_worker_threads__WEBPACK_IMPORTED_MODULE_2__.Worker(entry, { workerData: data });
}
/** A few threads of the same task, each with any number of orders at once, which it answers: see `serveOrders`. */
class ThreadPool {
    #threads = [];
    #data;
    #most;
    /** They start when there is something to do for them, at most so many. */
    constructor(data, most) {
        this.#data = data;
        this.#most = most;
    }
    /** Gives an order to the thread that has least to do. */
    assign(order) {
        return this.#choose().assign(order);
    }
    /** Leaves what is not answered yet. The threads have closed their files afterwards. */
    async [Symbol.asyncDispose]() {
        await Promise.all(this.#threads.map((thread) => thread.stop()));
    }
    #choose() {
        const [idlest] = this.#threads.toSorted((a, b) => a.load - b.load);
        if (idlest && (idlest.load === 0 || this.#threads.length >= this.#most))
            return idlest;
        const thread = new ThreadWithOrders(this.#data);
        this.#threads.push(thread);
        return thread;
    }
}
class ThreadWithOrders {
    #worker;
    #ended;
    #open = new Map();
    #lastId = 0;
    /** Why nothing will be answered any more. */
    #failure;
    constructor(data) {
        this.#worker = startThread(data);
        this.#ended = new Promise((resolve) => this.#worker.once('exit', resolve));
        this.#worker.on('message', (message) => this.#hear(message));
        this.#worker.on('error', (error) => this.#fail(error));
        this.#worker.on('exit', () => this.#fail(new Error('the thread has ended')));
    }
    /** Orders that are not answered yet. */
    get load() {
        return this.#open.size;
    }
    assign(order) {
        const id = ++this.#lastId;
        const answer = Promise.withResolvers();
        answer.promise.catch(() => undefined);
        if (this.#failure)
            answer.reject(this.#failure);
        else
            this.#open.set(id, answer);
        this.#send({ id, order });
        return { tell: (news) => this.#send({ id, news }), answer: answer.promise };
    }
    async stop() {
        this.#send('stop');
        await this.#ended;
    }
    #fail(error) {
        this.#failure ??= error;
        for (const { reject } of this.#open.values())
            reject(this.#failure);
        this.#open.clear();
    }
    #send(message) {
        this.#worker.postMessage(message);
    }
    #hear(message) {
        const open = this.#open.get(message.id);
        this.#open.delete(message.id);
        if ('answer' in message)
            open?.resolve(message.answer);
        else {
            const { code, message: fact, hint } = message.failure;
            open?.reject(new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .GateError */ .ue(code, fact, { hint }));
        }
    }
}
/**
 * In the thread: does what each order says, all at once. It ends by itself when it is told to stop, after all have noticed: a
 * thread that is terminated while it opens a file leaves it open. What is no `GateError` ends it as well.
 */
function serveOrders(work) {
    const stop = new AbortController();
    const listeners = new Map();
    const say = (message) => node_worker_threads__WEBPACK_IMPORTED_MODULE_2__.parentPort?.postMessage(message);
    const serve = async (id, order) => {
        try {
            const onNews = (listener) => void listeners.set(id, listener);
            say({ id, answer: await work(order, { signal: stop.signal, onNews }) });
        }
        catch (error) {
            if (stop.signal.aborted)
                return;
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .GateError */ .ue))
                throw error;
            const { code, message, hint } = error;
            say({ id, failure: { code, message, hint } });
        }
        finally {
            listeners.delete(id);
        }
    };
    node_worker_threads__WEBPACK_IMPORTED_MODULE_2__.parentPort?.on('message', (message) => {
        if (message === 'stop') {
            stop.abort();
            node_worker_threads__WEBPACK_IMPORTED_MODULE_2__.parentPort?.close();
        }
        else if ('news' in message)
            listeners.get(message.id)?.(message.news);
        else
            void serve(message.id, message.order);
    });
}


/***/ })

};
