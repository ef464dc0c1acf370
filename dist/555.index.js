export const id = 555;
export const ids = [555];
export const modules = {

/***/ 4142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CE: () => (/* binding */ terminated),
/* harmony export */   Gt: () => (/* binding */ frame),
/* harmony export */   RJ: () => (/* binding */ MessageReader),
/* harmony export */   au: () => (/* binding */ errorFields),
/* harmony export */   kF: () => (/* binding */ startUpAnswer)
/* harmony export */ });
// Messages of PostgreSQL's protocol as they come over a connection, in pieces of any size:
// https://www.postgresql.org/docs/18/protocol-message-formats.html
const headerBytes = 5;
/** Puts messages together. */
class MessageReader {
    #chunks = [];
    #length = 0;
    /** Takes the next bytes; the messages that are whole now. */
    read(chunk) {
        this.#chunks.push(chunk);
        this.#length += chunk.length;
        if (this.#length < this.#wanted())
            return [];
        const bytes = this.#join();
        const messages = [];
        let at = 0;
        while (bytes.length - at >= headerBytes) {
            const end = at + 1 + bytes.readUInt32BE(at + 1);
            if (end > bytes.length)
                break;
            const whole = bytes.subarray(at, end);
            messages.push({ type: whole.toString('latin1', 0, 1), body: whole.subarray(headerBytes), bytes: whole });
            at = end;
        }
        this.#keep(bytes.subarray(at));
        return messages;
    }
    /** How many bytes there must be for one message; a long one is put together once. */
    #wanted() {
        const [first] = this.#chunks;
        if (!first || first.length < headerBytes)
            return headerBytes;
        return 1 + first.readUInt32BE(1);
    }
    #join() {
        return this.#chunks.length === 1 && this.#chunks[0] ? this.#chunks[0] : Buffer.concat(this.#chunks);
    }
    #keep(rest) {
        this.#chunks = rest.length > 0 ? [rest] : [];
        this.#length = rest.length;
    }
}
/** A message with its header. */
function frame(type, ...parts) {
    const body = Buffer.concat(parts);
    const header = Buffer.alloc(headerBytes);
    header.write(type, 'latin1');
    header.writeInt32BE(body.length + 4, 1);
    return Buffer.concat([header, body]);
}
/** Text as the protocol has it: a NUL ends it. */
function terminated(text) {
    return Buffer.from(`${text}\0`);
}
/** What a server says once somebody is let in: AuthenticationOk, its parameters, a key, ReadyForQuery. */
function startUpAnswer(parameters) {
    const known = { client_encoding: 'UTF8', standard_conforming_strings: 'on', ...Object.fromEntries(parameters) };
    const statuses = Object.entries(known).map(([name, value]) => frame('S', terminated(name), terminated(value)));
    return Buffer.concat([
        frame('R', Buffer.alloc(4)),
        ...statuses,
        frame('K', Buffer.alloc(8)),
        frame('Z', Buffer.from('I'))
    ]);
}
/** The fields of an ErrorResponse or NoticeResponse, by their letters. */
function errorFields(body) {
    const fields = body
        .toString()
        .split('\0')
        .filter((field) => field !== '');
    return new Map(fields.map((field) => [field[0] ?? '', field.slice(1)]));
}


/***/ }),

/***/ 8555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   servePgDump: () => (/* binding */ servePgDump)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5919);
/* harmony import */ var _electric_sql_pglite_tools_pg_dump__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8460);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4142);
// pg_dump itself, in a thread: its protocol calls block until the main thread has brought the answer.




const sslRequestCode = 80877103;
const query = 0x51; // Q
const terminate = 0x58; // X
/** Milliseconds after which a sleeping thread looks for its answer without having been woken. */
const lookAgain = 100;
/** From the thread to the main thread; unlike on a port of our own, what is said last still arrives before the exit. */
function say(message) {
    node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort?.postMessage(message);
}
/** Dumps one after the other. */
function servePgDump() {
    node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort?.on('message', (order) => void dump(order));
}
/** In the thread: the part of PGlite that pg_dump's glue calls, played over the port. */
async function dump(order) {
    const connection = {
        query: async () => ({ rows: [{ search_path: '' }] }),
        exec: async () => [],
        execProtocolRawStream: conversation(order)
    };
    // The name that pg_dump puts in front of its messages: Emscripten looks for it here.
    process.argv[1] = 'pg_dump';
    try {
        const pg = connection;
        const file = await (0,_electric_sql_pglite_tools_pg_dump__WEBPACK_IMPORTED_MODULE_1__/* .pgDump */ .m)({ pg, args: [...order.arguments] });
        say({ sql: await file.text() });
    }
    catch (error) {
        say({ error: dumpError((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)) });
    }
    finally {
        order.port.close();
    }
}
/** libpq sends long queries in several pieces: a request goes out when its last message is complete. */
function conversation(order) {
    let started = false;
    let pending = Buffer.alloc(0);
    return (bytes, { onRawData }) => {
        pending = Buffer.concat([pending, bytes]);
        if (!started) {
            const isSslRequest = pending.readInt32BE(4) === sslRequestCode;
            started = !isSslRequest;
            pending = Buffer.alloc(0);
            return onRawData(isSslRequest ? Buffer.from('N') : (0,_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .startUpAnswer */ .kF)(order.parameters));
        }
        const length = pending.length >= 5 ? 1 + pending.readInt32BE(1) : Number.POSITIVE_INFINITY;
        if (pending.length < length)
            return;
        const request = pending;
        pending = Buffer.alloc(0);
        if (request[0] === terminate)
            return;
        if (request[0] !== query)
            throw new Error(`pg_dump sent a message of type ${request[0]}, which is not a query`);
        onRawData(ask(order, request));
    };
}
/**
 * Sleeps until the answer is there. The count is read before the port is looked at, so that none is missed; and what wakes
 * the thread need not be the answer.
 */
function ask(order, request) {
    const answers = new Int32Array(order.answers);
    say({ request: Uint8Array.from(request) });
    for (;;) {
        const posted = Atomics.load(answers, 0);
        const received = (0,node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.receiveMessageOnPort)(order.port);
        if (received)
            return received.message;
        Atomics.wait(answers, 0, posted, lookAgain);
    }
}
/** pg_dump's own words: its wrapper says something in front of them, and loses the line breaks between them. */
function dumpError(message) {
    const lines = message.split(/(?=pg_dump: (?:error|warning|detail|hint): )/);
    const own = lines.filter((line) => line.startsWith('pg_dump: '));
    return (own.length > 0 ? own : lines).map((line) => line.trim()).join('\n');
}


/***/ }),

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


/***/ })

};
