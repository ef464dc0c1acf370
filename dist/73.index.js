export const id = 73;
export const ids = [73];
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

/***/ 1073:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  serveSandbox: () => (/* binding */ serveSandbox)
});

// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(5919);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(8321);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./node_modules/@electric-sql/pglite/dist/index.js
var dist = __webpack_require__(5378);
// EXTERNAL MODULE: ./node_modules/@electric-sql/pglite-prepopulatedfs/dist/index.js
var pglite_prepopulatedfs_dist = __webpack_require__(455);
// EXTERNAL MODULE: ./node_modules/tar-stream/index.js
var tar_stream = __webpack_require__(6118);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./build/temporary.js
// Where temporary files go: into the runner's own directory for them, which it empties after each job, or that of the system.

/** https://docs.github.com/actions/reference/workflows-and-actions/variables */
function temporaryPlace() {
    return process.env.RUNNER_TEMP || (0,external_node_os_.tmpdir)();
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/database/failures.js
// What went wrong with a database, in the user's terms: a fact, then the next step.
// SQLSTATEs: https://www.postgresql.org/docs/17/errcodes-appendix.html

const pooler = 'Use the session pooler string (…pooler.supabase.com:5432) from the Connect button of the Supabase dashboard.';
const byCode = {
    ENOTFOUND: {
        code: 'UNKNOWN_HOST',
        fact: 'the host name does not exist',
        hint: `Check it for typing errors; a paused project has no host name either. ${pooler}`
    },
    EAI_AGAIN: {
        code: 'UNKNOWN_HOST',
        fact: 'the host name could not be looked up',
        hint: 'The name server did not answer. Check the name, then try again.'
    },
    ECONNREFUSED: {
        code: 'CONNECTION_REFUSED',
        fact: 'nothing accepts connections on that port',
        hint: 'Check host and port: 5432 for the session pooler and direct connections, 6543 for the transaction pooler.'
    },
    ENETUNREACH: {
        code: 'UNREACHABLE',
        fact: 'this machine has no route to that address',
        hint: `Direct Supabase hosts speak IPv6 only, and GitHub's runners IPv4 only. ${pooler}`
    },
    EHOSTUNREACH: {
        code: 'UNREACHABLE',
        fact: 'that address cannot be reached from here',
        hint: `Direct Supabase hosts speak IPv6 only, and GitHub's runners IPv4 only. ${pooler}`
    },
    EADDRNOTAVAIL: {
        code: 'UNREACHABLE',
        fact: 'this machine has no address of that family',
        hint: `Direct Supabase hosts speak IPv6 only, and GitHub's runners IPv4 only. ${pooler}`
    },
    ETIMEDOUT: {
        code: 'UNREACHABLE',
        fact: 'it did not answer in time',
        hint: 'Check host, port and the network restrictions of the project.'
    },
    ECONNRESET: {
        code: 'CONNECTION_LOST',
        fact: 'the connection was cut',
        hint: 'Run it again; if it happens again, look at the logs of the server or pooler.'
    },
    EPIPE: {
        code: 'CONNECTION_LOST',
        fact: 'the connection was cut',
        hint: 'Run it again; if it happens again, look at the logs of the server or pooler.'
    },
    CERT_HAS_EXPIRED: {
        code: 'TLS_FAILED',
        fact: "the server's certificate has expired",
        hint: 'Have the certificate of the server renewed. If it is Supabase’s, check the clock of this machine.'
    },
    ERR_TLS_CERT_ALTNAME_INVALID: {
        code: 'TLS_FAILED',
        fact: "the server's certificate is for another host",
        hint: 'Connect by the name that stands in the certificate; behind a tunnel, sslmode=verify-ca checks everything but the name.'
    },
    '28P01': {
        code: 'AUTHENTICATION_FAILED',
        fact: 'the password is wrong',
        hint: 'Reset it in the Supabase dashboard (https://supabase.com/dashboard/project/_/database/settings), then update the secret. A password in a URL needs its special characters percent-encoded.'
    },
    '28000': {
        code: 'AUTHENTICATION_FAILED',
        hint: 'Check user, database and whether the server demands TLS (sslmode=require).'
    },
    '3D000': { code: 'AUTHENTICATION_FAILED', hint: 'On Supabase the database is called postgres.' },
    '53300': { code: 'TOO_MANY_CONNECTIONS', hint: 'Close other clients, or lower the option concurrency.' },
    '42501': {
        code: 'PERMISSION_DENIED',
        hint: 'Connect as the role postgres, or GRANT SELECT on what is named to the role in use.'
    },
    '55P03': {
        code: 'TABLE_LOCKED',
        hint: 'Another session holds a lock that excludes reading (DDL, VACUUM FULL, …). Wait for it to finish, or raise lock-timeout.'
    },
    '57014': {
        code: 'SOURCE_FAILED',
        hint: 'The server stops statements that take long. Raise statement_timeout for the role in use, or leave large tables out with exclude-tables.'
    },
    '42P01': {
        code: 'SOURCE_CHANGED',
        hint: 'The schema changed while it was read. Run it again when nobody changes it.'
    },
    '42703': {
        code: 'SOURCE_CHANGED',
        hint: 'The schema changed while it was read. Run it again when nobody changes it.'
    },
    '3F000': {
        code: 'SOURCE_CHANGED',
        hint: 'The schema changed while it was read. Run it again when nobody changes it.'
    },
    '57P01': {
        code: 'CONNECTION_LOST',
        fact: 'the server closed the connection: an administrator ended it, or it is restarting',
        hint: 'Run it again.'
    },
    '57P02': {
        code: 'CONNECTION_LOST',
        fact: 'the server crashed and closed the connection',
        hint: 'Look at the server’s log, then run it again.'
    },
    '57P03': { code: 'UNREACHABLE', hint: 'The server is starting or shutting down. Try again in a moment.' }
};
const byMessage = [
    [
        /row-level security/,
        {
            code: 'ROW_SECURITY',
            hint: 'A backup by this role would silently miss rows. Connect as postgres, or as a role with BYPASSRLS.'
        }
    ],
    [
        /EMAXCONN|max clients? (?:conn|reached)|no more connections|too many clients|remaining connection slots|unable to check out|query_wait_timeout/i,
        {
            code: 'TOO_MANY_CONNECTIONS',
            fact: 'the server or pooler accepts no more connections',
            hint: 'Close other clients, lower the option concurrency, or raise the pool size in the dashboard.'
        }
    ],
    [
        /terminated unexpectedly|Connection terminated|socket hang up|closed the connection/i,
        {
            code: 'CONNECTION_LOST',
            fact: 'the connection was cut',
            hint: 'Run it again; if it happens again, look at the logs of the server or pooler.'
        }
    ],
    [
        /timeout expired/,
        {
            code: 'UNREACHABLE',
            fact: 'it did not answer in time',
            hint: 'Check host, port and the network restrictions of the project.'
        }
    ],
    [
        /does not support SSL/,
        {
            code: 'TLS_FAILED',
            fact: 'the server does not speak TLS',
            hint: 'Only if the network between is trusted: sslmode=disable.'
        }
    ],
    [
        /tenant or user not found|ENOIDENTIFIER|\(ENOTFOUND\)|\(EAUTHQUERY\) user not found/i,
        {
            code: 'AUTHENTICATION_FAILED',
            fact: 'the pooler knows no such project or user',
            hint: 'Behind the pooler the user is postgres.<project ref>, and the host is that of the project’s own region. A paused project is unknown too.'
        }
    ],
    [
        /too many authentication/i,
        {
            code: 'AUTHENTICATION_FAILED',
            fact: 'the pooler lets nobody in for some minutes, since the password was wrong too often',
            hint: 'Mend the password first, wait ten minutes, then run it again.'
        }
    ],
    [
        /ECIRCUITBREAKER|EAUTHQUERY(?!\) user not found)|authentication query failed/i,
        {
            code: 'UNREACHABLE',
            fact: 'the pooler has no connection to the database',
            hint: 'The database is starting, busy or paused. Look at the project in the Supabase dashboard, and try again in some minutes.'
        }
    ],
    [
        /EBANNED/,
        {
            code: 'UNREACHABLE',
            fact: 'the pooler does not serve this project: it is banned',
            hint: 'Ask the support of Supabase why: https://supabase.com/dashboard/support/new.'
        }
    ],
    [
        /EADDRNOTALLOWED|not in tenant allow_list/i,
        {
            code: 'UNREACHABLE',
            fact: 'the network restrictions of the project keep this machine out',
            hint: 'Allow its address in the Supabase dashboard (Database → Settings → Network Restrictions). Addresses of GitHub’s own runners change with every run.'
        }
    ],
    [
        /ESSLREQUIRED|SSL connection is required/i,
        {
            code: 'TLS_FAILED',
            fact: 'the server demands TLS',
            hint: 'Set sslmode=require, or leave sslmode out.'
        }
    ],
    [
        /SASL|SCRAM|password must be/i,
        {
            code: 'AUTHENTICATION_FAILED',
            fact: 'the server and the password do not fit',
            hint: 'Check that a password is set and right.'
        }
    ]
];
const certificateCode = /CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL|EPROTO/;
/** What a failure means; `subject` is what was being done, such as `connecting to db.example:5432/postgres`. */
function failures_explainFailure(error, subject) {
    if (error instanceof errors/* GateError */.ue)
        return error;
    const original = innermost(error);
    const explanation = explanationOf(original);
    const fact = explanation.fact ?? (0,errors/* messageOf */.bD)(original);
    return new errors/* GateError */.ue(explanation.code, `${subject}: ${fact}`, { hint: explanation.hint, cause: error });
}
/** Could fewer connections help? */
function isConnectionLimit(error) {
    return error instanceof errors/* GateError */.ue && error.code === 'TOO_MANY_CONNECTIONS';
}
function explanationOf(error) {
    const spoken = byMessage.find(([pattern]) => pattern.test((0,errors/* messageOf */.bD)(error)));
    if (spoken)
        return spoken[1];
    const code = (0,errors/* codeOf */.$N)(error) ?? '';
    const known = byCode[code];
    if (known)
        return known;
    if (certificateCode.test(code)) {
        return {
            code: 'TLS_FAILED',
            fact: `the server's certificate is not trusted (${code})`,
            hint: 'It is not signed by a CA that is known here. Download the certificate of Supabase (https://supabase.com/dashboard/project/_/database/settings, SSL Configuration), and name it in ssl-root-cert; for a server of your own, that of its CA.'
        };
    }
    return { code: 'SOURCE_FAILED' };
}
/** Node.js reports several attempts to connect as one AggregateError. */
function innermost(error) {
    return error instanceof AggregateError && error.errors.length > 0 ? error.errors.at(-1) : error;
}

// EXTERNAL MODULE: ./build/database/messages.js
var database_messages = __webpack_require__(4142);
// EXTERNAL MODULE: ./node_modules/@electric-sql/pglite/dist/contrib/amcheck.js
var amcheck = __webpack_require__(2454);
// EXTERNAL MODULE: ./node_modules/@electric-sql/pglite/dist/contrib/bloom.js
var bloom = __webpack_require__(8771);
// EXTERNAL MODULE: ./node_modules/@electric-sql/pglite/dist/contrib/btree_gin.js
var btree_gin = __webpack_require__(8455);
// EXTERNAL MODULE: ./node_modules/@electric-sql/pglite/dist/contrib/btree_gist.js
var btree_gist = __webpack_require__(9218);
// EXTERNAL MODULE: ./node_modules/@electric-sql/pglite/dist/contrib/citext.js
var citext = __webpack_require__(3781);
// EXTERNAL MODULE: ./node_modules/@electric-sql/pglite/dist/contrib/cube.js
var cube = __webpack_require__(2967);
// EXTERNAL MODULE: ./node_modules/@electric-sql/pglite/dist/contrib/dict_int.js
var dict_int = __webpack_require__(176);
// EXTERNAL MODULE: ./node_modules/@electric-sql/pglite/dist/contrib/dict_xsyn.js
var dict_xsyn = __webpack_require__(7971);
// EXTERNAL MODULE: ./node_modules/@electric-sql/pglite/dist/contrib/earthdistance.js
var earthdistance = __webpack_require__(9663);
// EXTERNAL MODULE: ./node_modules/@electric-sql/pglite/dist/contrib/fuzzystrmatch.js
var fuzzystrmatch = __webpack_require__(4496);
// EXTERNAL MODULE: ./node_modules/@electric-sql/pglite/dist/contrib/hstore.js
var hstore = __webpack_require__(3215);
// EXTERNAL MODULE: ./node_modules/@electric-sql/pglite/dist/contrib/intarray.js
var intarray = __webpack_require__(3324);
// EXTERNAL MODULE: ./node_modules/@electric-sql/pglite/dist/contrib/isn.js
var isn = __webpack_require__(7058);
// EXTERNAL MODULE: ./node_modules/@electric-sql/pglite/dist/contrib/lo.js
var lo = __webpack_require__(4379);
// EXTERNAL MODULE: ./node_modules/@electric-sql/pglite/dist/contrib/ltree.js
var ltree = __webpack_require__(948);
// EXTERNAL MODULE: ./node_modules/@electric-sql/pglite/dist/contrib/moddatetime.js
var moddatetime = __webpack_require__(3641);
// EXTERNAL MODULE: ./node_modules/@electric-sql/pglite/dist/contrib/pg_stat_statements.js
var pg_stat_statements = __webpack_require__(7341);
// EXTERNAL MODULE: ./node_modules/@electric-sql/pglite/dist/contrib/pg_trgm.js
var pg_trgm = __webpack_require__(9888);
// EXTERNAL MODULE: ./node_modules/@electric-sql/pglite/dist/contrib/pgcrypto.js
var pgcrypto = __webpack_require__(6290);
// EXTERNAL MODULE: ./node_modules/@electric-sql/pglite/dist/contrib/seg.js
var seg = __webpack_require__(849);
// EXTERNAL MODULE: ./node_modules/@electric-sql/pglite/dist/contrib/tablefunc.js
var tablefunc = __webpack_require__(638);
// EXTERNAL MODULE: ./node_modules/@electric-sql/pglite/dist/contrib/tcn.js
var tcn = __webpack_require__(9869);
// EXTERNAL MODULE: ./node_modules/@electric-sql/pglite/dist/contrib/tsm_system_rows.js
var tsm_system_rows = __webpack_require__(12);
// EXTERNAL MODULE: ./node_modules/@electric-sql/pglite/dist/contrib/tsm_system_time.js
var tsm_system_time = __webpack_require__(7784);
// EXTERNAL MODULE: ./node_modules/@electric-sql/pglite/dist/contrib/unaccent.js
var unaccent = __webpack_require__(2387);
// EXTERNAL MODULE: ./node_modules/@electric-sql/pglite/dist/contrib/uuid_ossp.js
var uuid_ossp = __webpack_require__(8077);
// EXTERNAL MODULE: ./node_modules/@electric-sql/pglite-pgvector/dist/index.js
var pglite_pgvector_dist = __webpack_require__(9095);
// EXTERNAL MODULE: ./node_modules/@electric-sql/pglite-postgis/dist/index.js
var pglite_postgis_dist = __webpack_require__(3800);
;// CONCATENATED MODULE: ./build/database/sandbox-extensions.js
// The extensions that a sandbox can CREATE: those of PostgreSQL's own contrib that Supabase has too, pgvector and PostGIS. Each
// costs the start a few milliseconds, PostGIS more: whoever knows which ones are needed says so.




























/** PostgreSQL's own. */
const contrib = {
    amcheck: amcheck/* amcheck */.Z,
    bloom: bloom/* bloom */.K,
    btree_gin: btree_gin/* btree_gin */.u,
    btree_gist: btree_gist/* btree_gist */.H,
    citext: citext/* citext */.i,
    cube: cube/* cube */.K,
    dict_int: dict_int/* dict_int */.V,
    dict_xsyn: dict_xsyn/* dict_xsyn */.O,
    earthdistance: earthdistance/* earthdistance */.O,
    fuzzystrmatch: fuzzystrmatch/* fuzzystrmatch */.L,
    hstore: hstore/* hstore */.C,
    intarray: intarray/* intarray */.p,
    isn: isn/* isn */.R,
    lo: lo.lo,
    ltree: ltree/* ltree */.j,
    autoinc: moddatetime/* moddatetime */.q,
    insert_username: moddatetime/* moddatetime */.q,
    moddatetime: moddatetime/* moddatetime */.q,
    refint: moddatetime/* moddatetime */.q,
    pg_stat_statements: pg_stat_statements/* pg_stat_statements */.m,
    pg_trgm: pg_trgm/* pg_trgm */.j,
    pgcrypto: pgcrypto/* pgcrypto */.H,
    seg: seg/* seg */.a,
    tablefunc: tablefunc/* tablefunc */.H,
    tcn: tcn/* tcn */.e,
    tsm_system_rows: tsm_system_rows/* tsm_system_rows */.r,
    tsm_system_time: tsm_system_time/* tsm_system_time */.T,
    unaccent: unaccent/* unaccent */.s,
    'uuid-ossp': uuid_ossp/* uuid_ossp */.E
};
/** By the names that SQL knows them by. */
const sandboxExtensions = {
    ...contrib,
    vector: pglite_pgvector_dist/* vector */.i,
    postgis: pglite_postgis_dist/* postgis */.e,
    postgis_tiger_geocoder: pglite_postgis_dist/* postgis */.e,
    postgis_topology: pglite_postgis_dist/* postgis */.e
};
/** What archives bring along that a sandbox does not survive. */
const deadlyExtensions = ['postgis_raster'];
/** All but the large ones. */
const contribExtensions = [...Object.keys(contrib), 'vector'];

// EXTERNAL MODULE: ./build/thread.js
var thread = __webpack_require__(9602);
// EXTERNAL MODULE: ./node_modules/pg/esm/index.mjs
var esm = __webpack_require__(3849);
;// CONCATENATED MODULE: ./build/database/wire.js
// The protocol itself, over a connection that pg opened and authenticated: for COPY at full speed, and for pg_dump,
// which speaks it on its own. Frames: https://www.postgresql.org/docs/17/protocol-message-formats.html


const copyData = 0x64; // d
const copyInResponse = 0x47; // G
const commandComplete = 0x43; // C
const dataRow = 0x44; // D
const emptyQueryResponse = 0x49; // I
const errorResponse = 0x45; // E
const rowDescription = 0x54; // T
const readyForQuery = 0x5a; // Z
const headerBytes = 5;
/** The `Query` message for a statement. */
function wire_queryMessage(sql) {
    return (0,database_messages/* frame */.Gt)('Q', (0,database_messages/* terminated */.CE)(sql));
}
/** What ends rows that are sent: all is there. */
const copyDoneMessage = (0,database_messages/* frame */.Gt)('c');
/** What ends rows that are sent: there will be no more, and those sent so far are not wanted. */
const copyFailMessage = (0,database_messages/* frame */.Gt)('f', (0,database_messages/* terminated */.CE)('given up'));
/** What stands in front of a piece of COPY text. */
function copyDataHeader(bytes) {
    const header = Buffer.alloc(headerBytes);
    header[0] = copyData;
    header.writeInt32BE(bytes + 4, 1);
    return header;
}
/** The socket below a client, encrypted or not; pg does not publish it. */
function socketOf(client) {
    return client.connection.stream;
}
/** Holds the socket of an idle pg client until it is released. Between the two pg sees nothing of what arrives. */
class Wire {
    #socket;
    #listener;
    constructor(client) {
        this.#socket = socketOf(client);
        const [listener, ...others] = this.#socket.listeners('data');
        if (!listener || others.length > 0)
            throw new Error('the connection has not exactly one reader');
        this.#listener = listener;
        this.#socket.removeListener('data', this.#listener);
        this.#socket.pause();
    }
    write(bytes) {
        this.#socket.write(bytes);
    }
    /** Sends pieces as one, and resolves once the operating system has taken them: they may be overwritten then. */
    async send(...pieces) {
        const socket = this.#socket;
        socket.cork();
        const sent = pieces.map((piece) => new Promise((resolve, reject) => {
            socket.write(piece, (error) => (error ? reject(error) : resolve()));
        }));
        socket.uncork();
        await Promise.all(sent);
    }
    /** What the server has said already, if anything. */
    poll() {
        return this.#socket.read() ?? undefined;
    }
    /** The next bytes from the server, as soon as there are any. Throws when the connection ends. */
    async read() {
        for (;;) {
            const chunk = this.#socket.read();
            if (chunk)
                return chunk;
            if (this.#socket.readableEnded || this.#socket.destroyed)
                throw new Error('Connection terminated unexpectedly');
            await this.#readable();
        }
    }
    /** Gives the socket back to pg. Only after ReadyForQuery. */
    release() {
        this.#socket.addListener('data', this.#listener);
        this.#socket.resume();
    }
    /** Resolves when there may be something to read, or nothing any more. */
    #readable() {
        const socket = this.#socket;
        return new Promise((resolve, reject) => {
            const settle = () => {
                for (const event of ['readable', 'end', 'close'])
                    socket.off(event, wake);
                socket.off('error', fail);
            };
            const wake = () => {
                settle();
                resolve();
            };
            const fail = (error) => {
                settle();
                reject(error);
            };
            for (const event of ['readable', 'end', 'close'])
                socket.once(event, wake);
            socket.once('error', fail);
        });
    }
}
/**
 * Takes the frames off what the server answers to COPY, in place: what stays of each chunk is COPY text.
 * Ends at ReadyForQuery; an ErrorResponse on the way is kept in `error`.
 */
class CopyFrames {
    ended = false;
    error;
    /** Does the server wait for rows? */
    accepting = false;
    /** How many rows the server has sent or taken, once it says so. */
    rows = 0;
    #type = 0;
    /** Bytes of the current message that have not arrived. */
    #missing = 0;
    /** A header that straddles two chunks. */
    #header = Buffer.alloc(headerBytes);
    #headerFill = 0;
    /** Of the messages that are read whole. */
    #body = [];
    /** COPY text from the next chunk, which is overwritten. */
    strip(chunk) {
        let from = 0;
        let to = 0;
        while (from < chunk.length && !this.ended) {
            if (this.#missing === 0) {
                from = this.#readHeader(chunk, from);
                continue;
            }
            const end = Math.min(from + this.#missing, chunk.length);
            this.#missing -= end - from;
            if (this.#type === copyData)
                to = moveDown(chunk, to, from, end);
            else if (this.#isRead)
                this.#body.push(Buffer.from(chunk.subarray(from, end)));
            if (this.#missing === 0)
                this.#finishMessage();
            from = end;
        }
        return chunk.subarray(0, to);
    }
    #readHeader(chunk, from) {
        if (this.#headerFill === 0 && chunk.length - from >= headerBytes) {
            this.#startMessage(chunk, from);
            return from + headerBytes;
        }
        this.#header[this.#headerFill++] = chunk[from] ?? 0;
        if (this.#headerFill === headerBytes) {
            this.#headerFill = 0;
            this.#startMessage(this.#header, 0);
        }
        return from + 1;
    }
    #startMessage(buffer, at) {
        this.#type = buffer[at] ?? 0;
        this.#missing = buffer.readUInt32BE(at + 1) - 4;
        if (this.#missing === 0)
            this.#finishMessage();
    }
    get #isRead() {
        return this.#type === errorResponse || this.#type === commandComplete;
    }
    #finishMessage() {
        if (this.#type === readyForQuery)
            this.ended = true;
        if (this.#type === copyInResponse)
            this.accepting = true;
        if (!this.#isRead)
            return;
        const body = Buffer.concat(this.#body.splice(0));
        if (this.#type === errorResponse)
            this.error = parseError(body);
        else
            this.rows = Number(/^COPY (\d+)/.exec(body.toString())?.[1] ?? 0);
    }
}
/** Moves bytes towards the front of a chunk. Rows are short: a loop beats a native call for most. */
function moveDown(chunk, to, from, end) {
    if (end - from > 256) {
        chunk.copyWithin(to, from, end);
        return to + end - from;
    }
    let at = to;
    for (let i = from; i < end; i++)
        chunk[at++] = chunk[i];
    return at;
}
/** What a whole answer to statements says: the rows of the last of them, or what failed. */
function readAnswer(answer) {
    let names = [];
    let rows = [];
    let last = [];
    for (let at = 0; at < answer.length;) {
        const type = answer[at];
        const end = at + 1 + answer.readUInt32BE(at + 1);
        const body = answer.subarray(at + headerBytes, end);
        if (type === errorResponse)
            return { rows: [], error: parseError(body) };
        if (type === rowDescription)
            names = readNames(body);
        if (type === dataRow)
            rows.push(readRow(body, names));
        if (type === commandComplete || type === emptyQueryResponse) {
            last = rows;
            rows = [];
        }
        at = end;
    }
    return { rows: last, error: undefined };
}
/** A RowDescription: for each column its name, and what we have no use for. */
function readNames(body) {
    const names = [];
    for (let at = 2; at < body.length;) {
        const end = body.indexOf(0, at);
        names.push(body.toString('utf8', at, end));
        at = end + 1 + 18;
    }
    return names;
}
/** A DataRow: for each column the number of its bytes, which is -1 for NULL, and the bytes. */
function readRow(body, names) {
    let at = 2;
    const values = names.map((name) => {
        const length = body.readInt32BE(at);
        const from = at + 4;
        at = from + Math.max(length, 0);
        return [name, length < 0 ? null : body.toString('utf8', from, at)];
    });
    return Object.fromEntries(values);
}
/** An ErrorResponse's fields: a letter and a text each. */
function parseError(body) {
    const fields = (0,database_messages/* errorFields */.au)(body);
    const error = new esm/* default.DatabaseError */.Ay.DatabaseError(fields.get('M') ?? 'unknown error', body.length, 'error');
    error.code = fields.get('C');
    error.hint = fields.get('H');
    error.where = fields.get('W');
    error.routine = fields.get('R');
    return error;
}
/** Knows when an answer is complete: with ReadyForQuery as its last message. */
class wire_AnswerBoundary {
    #pending = Buffer.alloc(0);
    /** Takes the next bytes; true once the answer ends with them. */
    complete(chunk) {
        const bytes = this.#pending.length > 0 ? Buffer.concat([this.#pending, chunk]) : chunk;
        let at = 0;
        let ready = false;
        while (at + headerBytes <= bytes.length) {
            const next = at + 1 + bytes.readUInt32BE(at + 1);
            if (next > bytes.length)
                break;
            ready = bytes[at] === readyForQuery;
            at = next;
        }
        this.#pending = Buffer.from(bytes.subarray(at));
        return ready && this.#pending.length === 0;
    }
}

;// CONCATENATED MODULE: ./build/database/schema-dump.js
// `pg_dump --schema-only`, the real one, compiled to WebAssembly. It runs in a thread, since its protocol calls block;
// every message travels over a connection that is already open and in its snapshot.
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






const complete = '-- PostgreSQL database dump complete';
/**
 * The schema of the whole database as SQL, in the transaction and snapshot of the connection. Whoever asks more than once
 * brings the pg_dump that answers.
 *
 * Either complete or an error: `SCHEMA_DUMP_FAILED` with pg_dump's own words.
 */
async function readSchema(database, options, pgDump) {
    if (!pgDump) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const own = __addDisposableResource(env_1, new PgDump(), true);
            return await readSchema(database, options, own);
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
    const wire = database.wire();
    let finished = false;
    const answer = (request) => answerTo(wire, request);
    try {
        const sql = await pgDump.run(answer, dumpArguments(options), database.parameters);
        await answer(queryMessage('DEALLOCATE ALL'));
        finished = true;
        return sql;
    }
    catch (error) {
        throw explainFailure(error, 'dumping the schema');
    }
    finally {
        if (finished)
            wire.release();
        else
            database.destroy();
    }
}
function dumpArguments(options) {
    return [
        '--schema-only',
        '--no-password',
        `--lock-wait-timeout=${options.lockTimeout}`,
        ...options.exclude.map((table) => `--exclude-table-and-children=${qualifiedName(table)}`)
    ];
}
/** pg_dump in a thread, which starts with the first dump and is kept for the next one, until it is disposed of. */
class PgDump {
    #worker;
    /**
     * Runs it with these arguments against whoever answers its messages; `parameters` is what that database says of itself.
     * Throws `SCHEMA_DUMP_FAILED`, and what `answer` throws.
     */
    async run(answer, args, parameters) {
        const { port1: ours, port2: theirs } = new external_node_worker_threads_.MessageChannel();
        const answers = new Int32Array(new SharedArrayBuffer(4));
        const order = { arguments: args, parameters, port: theirs, answers: answers.buffer };
        const worker = this.#wake();
        try {
            worker.postMessage(order, [theirs]);
            const sql = await new Promise((resolve, reject) => {
                worker.once('error', reject);
                worker.once('exit', () => reject(new Error('pg_dump ended without a word')));
                worker.on('message', (message) => {
                    if ('sql' in message)
                        resolve(message.sql);
                    else if ('error' in message)
                        reject(dumpFailed(message.error));
                    else
                        answer(message.request).then((bytes) => {
                            ours.postMessage(bytes);
                            Atomics.add(answers, 0, 1);
                            Atomics.notify(answers, 0);
                        }, reject);
                });
            });
            if (!sql.trimEnd().endsWith('--') || !sql.includes(complete, sql.length - 200)) {
                throw new errors/* GateError */.ue('SCHEMA_DUMP_FAILED', `pg_dump stopped after ${sql.length} characters without a closing line`);
            }
            for (const event of ['error', 'exit', 'message'])
                worker.removeAllListeners(event);
            return sql;
        }
        catch (error) {
            // It may still be waiting for an answer.
            await this[Symbol.asyncDispose]();
            throw error;
        }
        finally {
            ours.close();
        }
    }
    /** The thread that waits, unless it has ended since: Node.js gives such a one the number -1. */
    #wake() {
        if (!this.#worker || this.#worker.threadId === -1)
            this.#worker = (0,thread/* startThread */.BR)({ task: 'pg_dump' });
        return this.#worker;
    }
    async [Symbol.asyncDispose]() {
        const worker = this.#worker;
        this.#worker = undefined;
        await worker?.terminate();
    }
}
/** pg_dump waits for a lock with a statement_timeout. */
function dumpFailed(words) {
    if (!/due to statement timeout.*Query was: LOCK TABLE/s.test(words))
        return new errors/* GateError */.ue('SCHEMA_DUMP_FAILED', words);
    return new errors/* GateError */.ue('SCHEMA_DUMP_FAILED', words, {
        hint: 'Another session holds a lock that excludes reading (DDL, VACUUM FULL, …). Wait for it to finish, or raise lock-timeout.'
    });
}
async function answerTo(wire, request) {
    const boundary = new AnswerBoundary();
    const chunks = [];
    wire.write(request);
    for (;;) {
        const chunk = await wire.read();
        chunks.push(chunk);
        if (boundary.complete(chunk))
            return Buffer.concat(chunks);
    }
}

;// CONCATENATED MODULE: ./build/database/sandbox.js
// A disposable PostgreSQL behind the `Database` interface: PGlite, which is PostgreSQL itself as WebAssembly, in our own
// process. It has one session. A statement runs to its end before anything else happens in this thread. What is sent to it
// and heard from it is PostgreSQL's own protocol: https://www.postgresql.org/docs/18/protocol-message-formats.html
var sandbox_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var sandbox_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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














/** COPY text that PostgreSQL is given at once: until it has taken all of it, all of it is in memory. */
const pieceBytes = 1 << 20;
const lineFeed = 0x0a;
/**
 * What is loaded into a table of the same transaction need not be logged
 * (https://www.postgresql.org/docs/18/populate.html#POPULATE-PITR); memory is for building indexes, not for pages that are
 * looked at once.
 */
const settings = {
    wal_level: 'minimal',
    max_wal_senders: '0',
    shared_buffers: '32MB',
    maintenance_work_mem: '128MB'
};
const startParams = [
    ...dist/* PGlite */.Eb.defaultStartParams,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
];
/** Where PGlite's PostgreSQL looks for them, among its own files in memory. */
const extensionDirectory = '/pglite/share/postgresql/extension';
/** A sandbox: PostgreSQL 18 with one database and nobody else in it. */
class SandboxDatabase {
    /** What ends a row of COPY BINARY is not to be seen, and rows go in piece by piece. */
    takesBinary = false;
    parameters;
    #pglite;
    /** Kept for the next time: it takes as long to start as to dump. */
    #pgDump = new PgDump();
    #open = true;
    constructor(pglite, parameters) {
        this.#pglite = pglite;
        this.parameters = parameters;
    }
    /**
     * Starts it in a new directory; in memory it would become slow with hundreds of megabytes. Of the extensions named, it has
     * those that it can have.
     */
    static async create(directory, names = contribExtensions) {
        try {
            await writeDataDirectory(directory);
            const options = { relaxedDurability: true, startParams, extensions: extensionsOf(names) };
            const pglite = await dist/* PGlite */.Eb.create(directory, options);
            const { rows } = await pglite.query("SELECT current_setting('server_version') AS version");
            return new SandboxDatabase(pglite, new Map([['server_version', rows[0]?.version ?? '']]));
        }
        catch (error) {
            throw failures_explainFailure(asError(error), 'starting the sandbox');
        }
    }
    async query(sql, parameters = []) {
        const message = parameters.length > 0 ? parameterisedMessage(sql, parameters) : wire_queryMessage(sql);
        const { rows, error } = readAnswer(await this.#exchange(message));
        if (error)
            throw failures_explainFailure(error, 'the database answered');
        return rows;
    }
    /** PGlite cannot be paused. So the rows wait in a temporary file: memory does not grow with the table. */
    async *copyOut(sql) {
        const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(temporaryPlace(), 'migration-gate-sandbox-'));
        try {
            const env_1 = { stack: [], error: void 0, hasError: false };
            try {
                const file = sandbox_addDisposableResource(env_1, await (0,promises_.open)((0,external_node_path_.join)(directory, 'rows'), 'wx+', 0o600), true);
                const frames = new CopyFrames();
                await this.#send(wire_queryMessage(sql), (chunk) => writeAll(file.fd, frames.strip(chunk)));
                if (frames.error)
                    throw failures_explainFailure(frames.error, 'the database answered');
                yield* file.createReadStream({ start: 0, highWaterMark: pieceBytes, autoClose: false });
            }
            catch (e_1) {
                env_1.error = e_1;
                env_1.hasError = true;
            }
            finally {
                const result_1 = sandbox_disposeResources(env_1);
                if (result_1)
                    await result_1;
            }
        }
        finally {
            await (0,promises_.rm)(directory, { recursive: true, force: true });
        }
    }
    /**
     * The rows go in as several COPY statements of whole rows each, so that memory does not grow with the table; in one
     * transaction nevertheless. A trigger FOR EACH STATEMENT fires for each of them.
     */
    async copyIn(sql, rows) {
        if (this.#isInTransaction)
            return this.#copyPieces(sql, rows);
        await this.query('BEGIN');
        try {
            const taken = await this.#copyPieces(sql, rows);
            await this.query('COMMIT');
            return taken;
        }
        catch (error) {
            await this.query('ROLLBACK');
            throw error;
        }
    }
    /**
     * PGlite ends the process where COPY waits for rows that are not there; it says that it is ready after an error that only
     * Sync ends; and where it has come to harm, it goes on without a word. Up to Sync, only what stands behind an error is not
     * answered.
     */
    async relay(messages, hear) {
        let hasFailed = false;
        for (const { type, bytes } of messages) {
            const answer = new database_messages/* MessageReader */.RJ();
            const endsAnswer = type === 'Q' || type === 'S';
            const request = type === 'Q' || type === 'E' ? Buffer.concat([bytes, copyFailMessage]) : bytes;
            let last = '';
            await this.#speak(request, (chunk) => {
                for (const said of answer.read(chunk)) {
                    last = said.type;
                    hasFailed ||= last === 'E';
                    if (last !== 'Z' || endsAnswer)
                        hear(said.bytes);
                }
            });
            if (endsAnswer ? last !== 'Z' : last === '' && !hasFailed && type !== 'H')
                throw died();
        }
    }
    /** Makes an extension available whose script CREATE EXTENSION runs: until now, nothing of that name could be had. */
    provideExtension(name, script) {
        const place = `${extensionDirectory}/${name}`;
        const { FS: files } = this.#pglite.Module;
        files.writeFile(`${place}.control`, "default_version = '0'\nrelocatable = false\n");
        files.writeFile(`${place}--0.sql`, script);
    }
    /** The schema as SQL, as pg_dump has it; in the transaction at hand, if there is one. Throws `SCHEMA_DUMP_FAILED`. */
    async dump() {
        const isOwn = !this.#isInTransaction;
        if (isOwn)
            await this.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
        try {
            const answer = (request) => this.#exchange(request);
            const sql = await this.#pgDump.run(answer, ['--schema-only', '--no-password'], this.parameters);
            await this.query('DEALLOCATE ALL');
            return sql;
        }
        finally {
            // pg_dump's settings, too, end with the transaction that they were made in.
            if (isOwn)
                await this.query('ROLLBACK');
        }
    }
    async close() {
        if (!this.#open)
            return;
        this.#open = false;
        await this.#pgDump[Symbol.asyncDispose]();
        await this.#pglite.close().catch(() => undefined);
    }
    async [Symbol.asyncDispose]() {
        await this.close();
    }
    get #isInTransaction() {
        return this.#open && this.#pglite.isInTransaction();
    }
    async #copyPieces(sql, rows) {
        const statement = new CopyStatement(sql);
        // A statement that is refused is refused before the first row is asked for.
        const send = (message) => this.#copy(message);
        let taken = await statement.take(send);
        try {
            for await (const chunk of rows) {
                statement.add(chunk);
                if (statement.isFull)
                    taken += await statement.take(send);
            }
            statement.close();
            return taken + (await statement.take(send));
        }
        catch (error) {
            // As on a server, where rows that break off are a COPY that failed, and so has the transaction.
            await this.#exchange(Buffer.concat([wire_queryMessage(sql), copyFailMessage]));
            throw error;
        }
    }
    async #copy(message) {
        const frames = new CopyFrames();
        frames.strip(await this.#exchange(message));
        if (frames.error)
            throw failures_explainFailure(frames.error, 'the database answered');
        return frames.rows;
    }
    async #exchange(message) {
        const chunks = [];
        await this.#send(message, (chunk) => chunks.push(chunk));
        return Buffer.concat(chunks);
    }
    /** Sends messages and hears the answer. All of it happens at once: nobody else's messages can get in between. */
    async #send(message, hear) {
        const boundary = new wire_AnswerBoundary();
        let answered = false;
        await this.#speak(message, (chunk) => {
            answered = boundary.complete(chunk);
            hear(chunk);
        });
        // A PostgreSQL that has died says nothing, and PGlite neither.
        if (!answered)
            throw died();
    }
    async #speak(message, hear) {
        if (!this.#open)
            throw died();
        let failure;
        const onRawData = (bytes) => {
            if (failure !== undefined)
                return;
            try {
                hear(Buffer.from(bytes));
            }
            catch (error) {
                // Nothing may be thrown through PostgreSQL's own frames.
                failure = error;
            }
        };
        await this.#pglite.execProtocolRawStream(message, { syncToFs: false, onRawData }).catch((error) => {
            failure ??= died(error);
        });
        if (failure !== undefined)
            throw failure;
    }
}
function died(cause) {
    return failures_explainFailure(new Error('Connection terminated unexpectedly', { cause }), 'the sandbox');
}
/** Emscripten throws what is no Error: https://github.com/emscripten-core/emscripten, src/lib/libfs.js (ErrnoError) */
function asError(thrown) {
    if (thrown instanceof Error || typeof thrown !== 'object' || thrown === null || !('errno' in thrown))
        return thrown;
    return new Error(`a file of it cannot be written (error ${thrown.errno} of Emscripten)`);
}
/** PGlite waits for ever for a module that it is given twice. */
function extensionsOf(names) {
    const wanted = Object.entries(sandboxExtensions).filter(([name]) => names.includes(name));
    const modules = new Set(wanted.map(([, module]) => module));
    return Object.fromEntries([...modules].map((module) => [module.name, module]));
}
function parameterisedMessage(sql, parameters) {
    const { parse, bind, describe, execute, sync } = dist/* protocol */.TB.serialize;
    return Buffer.concat([
        parse({ text: sql }),
        bind({ values: [...parameters] }),
        describe({ type: 'P' }),
        execute(),
        sync()
    ]);
}
/**
 * A COPY statement with rows behind it, ready to be sent, in memory that the next rows use again: what is thrown away for
 * each piece is for V8 to collect, which costs a tenth of the whole. COPY text has no line feed within a row.
 */
class CopyStatement {
    #memory;
    /** Where rows begin, where the last whole one ends, and where the bytes end that are there. */
    #start;
    #whole;
    #end;
    constructor(sql) {
        const query = wire_queryMessage(sql);
        this.#start = query.length + copyDataHeader(0).length;
        this.#whole = this.#start;
        this.#end = this.#start;
        this.#memory = Buffer.alloc(this.#start + 2 * pieceBytes);
        query.copy(this.#memory);
    }
    get isFull() {
        return this.#whole - this.#start >= pieceBytes;
    }
    add(chunk) {
        const end = this.#end + chunk.length;
        this.#reserve(end);
        this.#memory.set(chunk, this.#end);
        const line = chunk.lastIndexOf(lineFeed) + 1;
        if (line > 0)
            this.#whole = this.#end + line;
        this.#end = end;
    }
    /** There are no more rows: the last one is whole, with or without a line feed. */
    close() {
        this.#whole = this.#end;
    }
    /** Has `send` send the statement with all whole rows, before anything else happens to them. The others stay. */
    async take(send) {
        const rest = Buffer.from(this.#memory.subarray(this.#whole, this.#end));
        const end = this.#whole + copyDoneMessage.length;
        this.#reserve(end);
        copyDataHeader(this.#whole - this.#start).copy(this.#memory, this.#start - copyDataHeader(0).length);
        copyDoneMessage.copy(this.#memory, this.#whole);
        const taken = await send(this.#memory.subarray(0, end));
        rest.copy(this.#memory, this.#start);
        this.#whole = this.#start;
        this.#end = this.#start + rest.length;
        return taken;
    }
    #reserve(bytes) {
        if (bytes <= this.#memory.length)
            return;
        const larger = Buffer.alloc(2 * bytes);
        this.#memory.copy(larger, 0, 0, this.#end);
        this.#memory = larger;
    }
}
function writeAll(file, bytes) {
    for (let at = 0; at < bytes.length;)
        at += (0,external_node_fs_.writeSync)(file, bytes, at);
}
/**
 * Writes what initdb writes: making it anew takes two seconds and half a gigabyte of memory. PGlite could unpack it itself, in
 * the time of initdb.
 */
async function writeDataDirectory(directory) {
    const archive = tar_stream.extract();
    const image = Buffer.from(await (await (0,pglite_prepopulatedfs_dist/* dataDir */.K)()).arrayBuffer());
    (0,external_node_zlib_.createGunzip)()
        .on('error', (error) => archive.destroy(error))
        .end(image)
        .pipe(archive);
    for await (const entry of archive) {
        const path = (0,external_node_path_.join)(directory, entry.header.name);
        if (entry.header.type === 'directory')
            (0,external_node_fs_.mkdirSync)(path, { recursive: true, mode: 0o700 });
        else
            (0,external_node_fs_.writeFileSync)(path, await (0,consumers_.buffer)(entry), { mode: 0o600 });
        entry.resume();
    }
}

;// CONCATENATED MODULE: ./build/sql.js
// Names and texts as SQL wants them. Names from the database are hostile: everything that goes into a statement goes through here.
/** An identifier as SQL wants it. */
function quoteIdentifier(name) {
    return `"${name.replaceAll('"', '""')}"`;
}
/** A string constant as SQL wants it, with standard_conforming_strings on. */
function quoteLiteral(text) {
    return `'${text.replaceAll("'", "''")}'`;
}
/** A table, sequence or view with its schema, as SQL wants it. */
function sql_qualifiedName(relation) {
    return `${quoteIdentifier(relation.schema)}.${quoteIdentifier(relation.name)}`;
}
/** Names for a message: not more than can be read. */
function listNames(names, most = 12) {
    const shown = names.slice(0, most).map(({ schema, name }) => `${schema}.${name}`);
    return names.length > most ? `${shown.join(', ')} and ${names.length - most} more` : shown.join(', ');
}

;// CONCATENATED MODULE: ./build/database/answers.js
// Reading small answers of catalog queries.
/** Rows with arrays or nulls in them, through JSON. */
async function answers_readJson(database, sql, parameters = []) {
    const rows = await database.query(`SELECT to_json(q) AS row FROM (${sql}) AS q`, parameters);
    return rows.map((row) => JSON.parse(answers_text(row, 'row')));
}
/** A value that the query never leaves null. */
function answers_text(row, column) {
    const value = row[column];
    if (value === null || value === undefined)
        throw new Error(`the catalog query returned no ${column}`);
    return value;
}
/** A boolean: PostgreSQL gives t, and true where it was cast to text. */
function isTrue(row, column) {
    return row?.[column] === 't' || row?.[column] === 'true';
}
/** An array of text as a parameter. */
function arrayLiteral(elements) {
    return `{${elements.map((element) => `"${element.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}
/** Names as two parameters, for `unnest($1::text[], $2::text[]) AS t (schema, name)`. */
function nameParameters(names) {
    return [arrayLiteral(names.map(({ schema }) => schema)), arrayLiteral(names.map(({ name }) => name))];
}

;// CONCATENATED MODULE: ./build/database/catalog-objects.js
// What a database has besides tables with rows: sequences, extensions, roles, applied migrations.



/** All sequences of the schemas, where they stand now: never behind the rows of the snapshot. */
async function readSequences(database, schemas) {
    const sequences = await database.query(`SELECT n.nspname AS schema, c.relname AS name, format_type(s.seqtypid, NULL) AS type, s.seqstart AS start, s.seqincrement AS increment,
        s.seqmin AS minimum, s.seqmax AS maximum, s.seqcache AS cache, s.seqcycle AS cycle, has_sequence_privilege(c.oid, 'SELECT') AS readable
      FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = ANY ($1::text[]) AND c.relpersistence <> 't' ORDER BY 1, 2`, [arrayLiteral(schemas)]);
    if (sequences.length === 0)
        return [];
    const unreadable = sequences.filter((row) => !isTrue(row, 'readable')).map(nameOf);
    if (unreadable.length > 0) {
        throw new errors/* GateError */.ue('PERMISSION_DENIED', `the role may not read ${unreadable.length} sequences: ${listNames(unreadable)}`, {
            hint: 'Connect as the role postgres, or GRANT SELECT on them to the role in use.'
        });
    }
    const names = sequences.map(nameOf);
    const positions = await database.query(names
        .map((name, index) => `SELECT ${index} AS index, last_value, is_called FROM ${sql_qualifiedName(name)}`)
        .join(' UNION ALL '));
    const byIndex = new Map(positions.map((row) => [Number(row.index), row]));
    return sequences.map((row, index) => ({
        schema: answers_text(row, 'schema'),
        name: answers_text(row, 'name'),
        type: answers_text(row, 'type'),
        start: answers_text(row, 'start'),
        increment: answers_text(row, 'increment'),
        minimum: answers_text(row, 'minimum'),
        maximum: answers_text(row, 'maximum'),
        cache: answers_text(row, 'cache'),
        cycle: isTrue(row, 'cycle'),
        last_value: answers_text(byIndex.get(index) ?? {}, 'last_value'),
        is_called: isTrue(byIndex.get(index), 'is_called')
    }));
}
function nameOf(row) {
    return { schema: answers_text(row, 'schema'), name: answers_text(row, 'name') };
}
const extensionsQuery = (/* unused pure expression or super */ null && (`SELECT n.nspname AS schema, e.extname AS name, e.extversion AS version
  FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace ORDER BY e.extname`));
const rolesQuery = (/* unused pure expression or super */ null && (`SELECT r.rolname AS name,
    array_remove(ARRAY[CASE WHEN r.rolsuper THEN 'SUPERUSER' END, CASE WHEN NOT r.rolinherit THEN 'NOINHERIT' END,
      CASE WHEN r.rolcreaterole THEN 'CREATEROLE' END, CASE WHEN r.rolcreatedb THEN 'CREATEDB' END,
      CASE WHEN r.rolcanlogin THEN 'LOGIN' END, CASE WHEN r.rolreplication THEN 'REPLICATION' END,
      CASE WHEN r.rolbypassrls THEN 'BYPASSRLS' END,
      CASE WHEN r.rolconnlimit <> -1 THEN 'CONNECTION LIMIT ' || r.rolconnlimit END], NULL) AS attributes,
    ARRAY(SELECT g.rolname FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid WHERE m.member = r.oid ORDER BY 1) AS member_of
  FROM pg_roles r WHERE r.rolname !~ '^pg_' ORDER BY r.rolname`));
const unreadableQuery = `SELECT n.nspname AS schema, c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND c.relpersistence <> 't' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    AND NOT (has_table_privilege(c.oid, 'SELECT') AND has_schema_privilege(n.oid, 'USAGE')) ORDER BY 1, 2`;
function readExtensions(database) {
    return readJson(database, extensionsQuery);
}
function readRoles(database) {
    return readJson(database, rolesQuery);
}
/** Tables anywhere in the database that the role may not read. */
function readUnreadable(database) {
    return answers_readJson(database, unreadableQuery);
}
async function readMigrations(database) {
    const [present] = await database.query(`SELECT has_table_privilege(c.oid, 'SELECT') AS readable FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'supabase_migrations' AND c.relname = 'schema_migrations' AND has_schema_privilege(n.oid, 'USAGE')`);
    if (!isTrue(present, 'readable'))
        return [];
    // Old projects have no columns name and statements.
    return answers_readJson(database, `SELECT m.version, to_jsonb(m) ->> 'name' AS name, to_jsonb(m) -> 'statements' AS statements FROM supabase_migrations.schema_migrations m ORDER BY m.version`);
}
async function readWalLsn(database) {
    const [row] = await database.query('SELECT CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() ELSE pg_current_wal_lsn() END AS lsn');
    return row?.lsn ?? null;
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
;// CONCATENATED MODULE: ./build/database/connection.js
// A connection string → where and how to connect. Follows libpq's rules, so that a string that works in psql works here:
// https://www.postgresql.org/docs/17/libpq-connect.html#LIBPQ-CONNSTRING and #LIBPQ-SSL




/** What libpq knows as sslmode. */
const sslModes = (/* unused pure expression or super */ null && (['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full']));
const authority = /^(?<user>[^:@]*)(?::(?<password>.*))?@(?<rest>[^@]*)$/s;
const connection_location = /^(?<host>\[[^\]]+\]|[^:/?#,]*)(?::(?<port>\d*))?(?:\/(?<database>[^?#]*))?(?:\?(?<parameters>.*))?$/s;
const supabaseHost = /\.supabase\.(?:co|com)$/;
/**
 * Reads a connection string of the form `postgresql://user:password@host:port/database?sslmode=…`. A password may stand
 * in it with its special characters percent-encoded, or bare as long as that is unambiguous.
 *
 * Without an sslmode: `verify-full` where a root certificate is given, `require` for Supabase's own hosts, else `prefer`.
 * Throws `INVALID_OPTION`, which names the option, without repeating any part of the string that may be secret.
 */
function parseConnectionString(text, rootCertificate, sslModeDefault, option = 'db-url') {
    try {
        return parse(text, rootCertificate, sslModeDefault);
    }
    catch (error) {
        if (error instanceof Fault)
            throw invalid(option, error.message);
        throw error;
    }
}
/** What is wrong with a connection string. */
class Fault extends (/* unused pure expression or super */ null && (Error)) {
}
function parse(text, rootCertificate, sslModeDefault) {
    const scheme = /^postgres(?:ql)?:\/\//.exec(text);
    if (!scheme)
        throw new Fault('it does not start with postgresql://');
    const { user, password, rest } = splitAuthority(text.slice(scheme[0].length));
    const place = connection_location.exec(rest)?.groups;
    if (!place)
        throw new Fault('what stands behind the @ is not host:port/database');
    // In libpq's parameters a plus sign is a plus sign.
    const parameters = new URLSearchParams(place.parameters?.replaceAll('+', '%2B') ?? '');
    const take = (name) => {
        const value = parameters.get(name) ?? undefined;
        parameters.delete(name);
        return value;
    };
    const host = (take('host') ?? decodePercent(place.host ?? '')).replace(/^\[(.*)\]$/, '$1');
    if (host === '')
        throw new Fault('it names no host');
    const port = parsePort(take('port') ?? place.port ?? '');
    const certificateFile = rootCertificate ?? take('sslrootcert');
    const sslMode = parseSslMode(take('sslmode') ?? sslModeDefault, { host, certificateFile });
    const name = take('user') ?? decodePercent(user);
    if (name === '')
        throw new Fault('it names no user');
    return {
        host,
        port,
        user: name,
        password: take('password') ?? decodePercent(password),
        database: (take('dbname') ?? decodePercent(place.database ?? '')) || name,
        sslMode,
        certificates: readCertificates(certificateFile),
        ignored: [...new Set(parameters.keys())]
    };
}
/** Host, port and database: what may be shown. */
function describeTarget(target) {
    const host = target.host.includes(':') ? `[${target.host}]` : target.host;
    return `${host}:${target.port}/${target.database}`;
}
/** What the manifest may say about where a backup came from: the project's address, or host, port and database. */
function publicAddress(target) {
    const project = projectOf(target);
    return project ? `https://${project}.supabase.co` : `postgresql://${describeTarget(target)}`;
}
/** The reference of a project of Supabase: it stands in its own host, and in whom one connects as behind the pooler. */
function projectOf({ host, user }) {
    return (/^db\.([a-z]{20})\.supabase\.co$/.exec(host) ?? /^\w+\.([a-z]{20})$/.exec(user))?.[1];
}
/**
 * How the characters of a connection string's password that mean something else there are written, such as `@ as %40`.
 * Undefined where it has none: then it cannot have been misread.
 */
function escapesFor(text) {
    const password = authority.exec(text.replace(/^\w+:\/\//, ''))?.groups?.password ?? '';
    const special = new Set(password.match(/[^\w.~!$&'()*+,;=-]/gu));
    if (special.size === 0)
        return undefined;
    return [...special].map((character) => `${character} as ${encodeURIComponent(character)}`).join(', ');
}
/** User and password end at the last @, since a bare password may hold one itself. Both may be parameters instead. */
function splitAuthority(text) {
    const at = authority.exec(text)?.groups;
    if (at)
        return { user: at.user ?? '', password: at.password ?? '', rest: at.rest ?? '' };
    if (!/[?&]user=/.test(text))
        throw new Fault('it lacks user:password@');
    return { user: '', password: '', rest: text };
}
function parsePort(text) {
    const port = text === '' ? 5432 : Number(text);
    if (!Number.isInteger(port) || port < 1 || port > 65535)
        throw new Fault('its port is not a number from 1 to 65535');
    return port;
}
function parseSslMode(text, connection) {
    const { host, certificateFile } = connection;
    if (certificateFile === 'system')
        return 'verify-full';
    if (text === undefined) {
        if (certificateFile !== undefined)
            return 'verify-full';
        return supabaseHost.test(host) ? 'require' : 'prefer';
    }
    const mode = sslModes.find((known) => known === text);
    if (!mode)
        throw new Fault(`its sslmode is not one of ${sslModes.join(', ')}`);
    // libpq: "if a root CA file exists, the behavior of sslmode=require will be the same as that of verify-ca".
    return mode === 'require' && certificateFile !== undefined ? 'verify-ca' : mode;
}
function readCertificates(file) {
    if (file === undefined)
        return undefined;
    if (file === 'system')
        return rootCertificates.join('\n');
    if (file.includes('-----BEGIN CERTIFICATE-----'))
        return file;
    try {
        return readFileSync(file, 'utf8');
    }
    catch (error) {
        throw new GateError('INVALID_OPTION', `ssl-root-cert cannot be read: ${messageOf(error)}`, {
            hint: 'Name a PEM file that the job has, or put the certificate itself into the option.',
            cause: error
        });
    }
}
function invalid(option, fault) {
    return new GateError('INVALID_OPTION', `${option} is not a PostgreSQL connection string: ${fault}`, {
        hint: 'Write postgresql://user:password@host:5432/postgres, as the Connect button of the Supabase dashboard shows it (session pooler).'
    });
}

;// CONCATENATED MODULE: ./build/database/server.js
// A PostgreSQL server behind the `Database` interface, through pg. Knows TLS, time limits and what failures mean;
// knows nothing of snapshots, relations or rows.
var server_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var server_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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







const connectTimeout = 15_000;
const flushMessage = (0,database_messages/* frame */.Gt)('H');
/** What is said to messages that end with Flush, which no ReadyForQuery follows: an answer to each, or an error. */
class FlushedAnswer {
    #reader = new database_messages/* MessageReader */.RJ();
    #missing;
    constructor(messages) {
        this.#missing = messages.filter(({ type }) => 'PBDEC'.includes(type)).length;
    }
    complete(chunk) {
        for (const { type } of this.#reader.read(chunk)) {
            if (type === 'E')
                this.#missing = 0;
            else if ('123TnCIs'.includes(type))
                this.#missing--;
        }
        return this.#missing <= 0;
    }
}
/** Every value stays PostgreSQL's own text. */
const asText = { getTypeParser: () => (value) => value };
/** One connection to a server. */
class ServerDatabase {
    takesBinary = true;
    #client;
    /** What the server said of itself at the start: server_version, server_encoding, … */
    parameters;
    #usable = true;
    constructor(client, parameters) {
        this.#client = client;
        this.parameters = parameters;
        // A connection that dies while idle is noticed by the next statement.
        client.on('error', () => {
            this.#usable = false;
        });
    }
    /** Connects. Throws a `GateError` that names the cause and the next step. */
    static async connect(target) {
        const attempts = tlsAttempts(target);
        for (const [index, ssl] of attempts.entries()) {
            try {
                return await become(target.role, await ServerDatabase.#attempt(target, ssl));
            }
            catch (error) {
                if (index + 1 < attempts.length && isAboutTls(error))
                    continue;
                throw failures_explainFailure(error, `connecting to ${describeTarget(target)}`);
            }
        }
        throw new Error('there is always an attempt');
    }
    static async #attempt(target, ssl) {
        const { host, port, user, password, database } = target;
        const client = new esm/* default.Client */.Ay.Client({
            host,
            port,
            user,
            password,
            database,
            ssl,
            types: asText,
            keepAlive: true,
            connectionTimeoutMillis: connectTimeout,
            application_name: 'migration-gate'
        });
        const parameters = new Map();
        const { connection } = client;
        connection.on('parameterStatus', (status) => {
            parameters.set(status.parameterName, status.parameterValue);
        });
        try {
            await client.connect();
        }
        catch (error) {
            // Where pg itself gave up, the server would wait for us, and we for the open socket.
            socketOf(client).destroy();
            throw error;
        }
        return new ServerDatabase(client, parameters);
    }
    /** The process that the other end claims to be: a pooler claims to be one that no server has. */
    get processId() {
        return this.#client.processID ?? undefined;
    }
    async query(sql, parameters = []) {
        if (!this.#usable)
            throw connectionLost();
        try {
            const result = await (parameters.length > 0 ? this.#client.query(sql, [...parameters]) : this.#client.query(sql));
            const last = Array.isArray(result) ? result.at(-1) : result;
            return last.rows;
        }
        catch (error) {
            throw failures_explainFailure(error, 'the database answered');
        }
    }
    async *copyOut(sql) {
        const frames = new CopyFrames();
        const wire = this.wire();
        try {
            wire.write(wire_queryMessage(sql));
            while (!frames.ended) {
                const text = frames.strip(await wire.read());
                if (text.length > 0)
                    yield text;
            }
        }
        catch (error) {
            // The server's own last words say more than the end of the connection that follows them.
            throw failures_explainFailure(frames.error ?? error, 'the database stopped sending rows');
        }
        finally {
            // Without ReadyForQuery the rest of the rows is still to come: nobody else may read them as answers.
            if (frames.ended)
                wire.release();
            else
                this.destroy();
        }
        if (frames.error)
            throw failures_explainFailure(frames.error, 'the database answered');
    }
    async copyIn(sql, rows) {
        const frames = new CopyFrames();
        const wire = this.wire();
        const hear = async () => void frames.strip(await wire.read());
        let broken;
        try {
            wire.write(wire_queryMessage(sql));
            while (!frames.accepting && !frames.ended)
                await hear();
            if (frames.accepting)
                broken = await sendRows(wire, frames, rows);
            while (!frames.ended)
                await hear();
        }
        catch (error) {
            frames.strip(wire.poll() ?? Buffer.alloc(0));
            throw failures_explainFailure(frames.error ?? error, 'the database stopped taking rows');
        }
        finally {
            if (frames.ended)
                wire.release();
            else
                this.destroy();
        }
        if (broken !== undefined)
            throw broken;
        if (frames.error)
            throw failures_explainFailure(frames.error, 'the database answered');
        return frames.rows;
    }
    /** A Flush behind each Execute has the server say at once what it came to. */
    async relay(messages, hear) {
        const wire = this.wire();
        const boundary = new wire_AnswerBoundary();
        try {
            for (const { type, bytes } of messages) {
                wire.write(bytes);
                if (type === 'Q' || type === 'E')
                    wire.write(copyFailMessage);
                if (type === 'E')
                    wire.write(flushMessage);
            }
            const flushed = messages.at(-1)?.type === 'H' ? new FlushedAnswer(messages) : undefined;
            for (let chunk = await wire.read();; chunk = await wire.read()) {
                hear(chunk);
                if (flushed ? flushed.complete(chunk) : boundary.complete(chunk))
                    break;
            }
        }
        catch (error) {
            this.destroy();
            throw failures_explainFailure(error, 'the database');
        }
        wire.release();
    }
    /** The bare protocol. Nothing else may use the connection until it is released. */
    wire() {
        if (!this.#usable)
            throw connectionLost();
        return new Wire(this.#client);
    }
    /** Cuts the connection without a word to the server. */
    destroy() {
        this.#usable = false;
        socketOf(this.#client).destroy();
    }
    async close() {
        if (!this.#usable)
            return this.destroy();
        this.#usable = false;
        await this.#client.end().catch(() => undefined);
    }
    async [Symbol.asyncDispose]() {
        await this.close();
    }
}
/**
 * Nobody may be able to log in any more with such a role when something has to be cancelled: so the server itself looks whether
 * we are still there. https://www.postgresql.org/docs/17/runtime-config-connection.html#GUC-CLIENT-CONNECTION-CHECK-INTERVAL
 */
async function become(role, database) {
    if (role === undefined)
        return database;
    try {
        await database.query(`SET ROLE ${quoteIdentifier(role)}; SET client_connection_check_interval = '10s'`);
        return database;
    }
    catch (error) {
        await database.close();
        throw error;
    }
}
/** Sends all rows, unless the server has enough of them. Returns what the rows themselves threw. */
async function sendRows(wire, frames, rows) {
    const iterator = rows[Symbol.asyncIterator]();
    try {
        while (!frames.error) {
            const next = await iterator.next().catch((error) => ({ broken: error }));
            if ('broken' in next) {
                await wire.send(copyFailMessage);
                return next.broken;
            }
            if (next.done) {
                await wire.send(copyDoneMessage);
                return undefined;
            }
            await wire.send(copyDataHeader(next.value.length), next.value);
            const answer = wire.poll();
            if (answer)
                frames.strip(answer);
        }
        return undefined;
    }
    finally {
        await iterator.return?.();
    }
}
function connectionLost() {
    return failures_explainFailure(new Error('Connection terminated unexpectedly'), 'the database');
}
/** How long cancelling may take: a pooler whose only server connection is ours would keep the helper waiting for it. */
const cancelPatience = 3_000;
/** Cancels what some server processes are doing, from a connection of its own. Throws where that is not to be had in time. */
async function cancelBackends(target, pids) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        // Whoever logged in may cancel what it does itself; the role that it became may not.
        const { role: _, ...own } = target;
        const helper = server_addDisposableResource(env_1, await ServerDatabase.connect(own), true);
        const impatience = setTimeout(() => helper.destroy(), cancelPatience);
        try {
            await helper.query('SELECT pg_cancel_backend(pid::int) FROM unnest($1::text[]) AS pid', [`{${pids.join(',')}}`]);
        }
        finally {
            clearTimeout(impatience);
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = server_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** What to try, in libpq's order for each sslmode. */
function tlsAttempts(target) {
    const verifies = target.sslMode.startsWith('verify');
    const tls = {
        minVersion: 'TLSv1.2',
        rejectUnauthorized: verifies,
        ...(target.certificates === undefined ? {} : { ca: target.certificates }),
        ...(target.sslMode === 'verify-full' ? {} : { checkServerIdentity: () => undefined })
    };
    if (target.sslMode === 'disable')
        return [false];
    if (target.sslMode === 'allow')
        return [false, tls];
    return target.sslMode === 'prefer' ? [tls, false] : [tls];
}
/** Is it worth trying the same with TLS turned the other way? */
function isAboutTls(error) {
    return /SSL|TLS|pg_hba\.conf|disconnected before secure/i.test((0,errors/* messageOf */.bD)(error)) || (0,errors/* codeOf */.$N)(error) === 'EPROTO';
}

;// CONCATENATED MODULE: ./build/database/shared-snapshot.js
// Several connections that see one instant: the first exports its snapshot, the others import it.
// https://www.postgresql.org/docs/17/functions-admin.html#FUNCTIONS-SNAPSHOT-SYNCHRONIZATION
// Everything is local to one transaction on each connection, so it works through transaction pooling too.
var shared_snapshot_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var shared_snapshot_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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





/** How long a pooler may keep a further connection waiting before we do without it. */
const defaultJoinPatience = 10_000;
/** How long cancelling may take before the connections are cut. */
const shared_snapshot_cancelPatience = 3_000;
/**
 * Settings that decide how values are written and what may be read, for the current transaction. As pg_dump sets them,
 * and lc_monetary besides, so that the text of a value is the same on every server.
 */
function pinnedSettings(majorVersion) {
    const settings = {
        search_path: '',
        client_encoding: 'UTF8',
        TimeZone: 'UTC',
        DateStyle: 'ISO, YMD',
        IntervalStyle: 'postgres',
        extra_float_digits: '3',
        bytea_output: 'hex',
        lc_monetary: 'C',
        xmloption: 'content',
        quote_all_identifiers: 'off',
        standard_conforming_strings: 'on',
        row_security: 'off',
        synchronize_seqscans: 'off',
        statement_timeout: '0',
        idle_in_transaction_session_timeout: '0'
    };
    if (majorVersion >= 17)
        settings.transaction_timeout = '0';
    return Object.entries(settings)
        .map(([name, value]) => `SET LOCAL ${name} = ${quoteLiteral(value)}`)
        .join('; ');
}
/** How many processes work for us on the server is for the number of connections to say. */
const ownPaceSetting = 'SET LOCAL max_parallel_workers_per_gather = 0';
/** The connections of one exported snapshot. */
class SharedSnapshot {
    #target;
    #connections = [];
    #idle = [];
    #waiting = [];
    #pids = [];
    #majorVersion;
    #joinPatience;
    #name = '';
    constructor(target, first, joinPatience) {
        this.#target = target;
        this.#joinPatience = joinPatience;
        this.#majorVersion = Number.parseInt(first.parameters.get('server_version') ?? '', 10);
        this.#connections.push(first);
        this.#idle.push(first);
    }
    /** Connects once and begins the transaction whose snapshot is shared. */
    static async open(target, joinPatience = defaultJoinPatience) {
        const first = await ServerDatabase.connect(target);
        const snapshot = new SharedSnapshot(target, first, joinPatience);
        try {
            await snapshot.#begin(first);
            const [row] = await first.query('SELECT pg_export_snapshot() AS name');
            snapshot.#name = row?.name ?? '';
            return snapshot;
        }
        catch (error) {
            await first.close();
            throw error;
        }
    }
    /** What the server said of itself when the first connection was made. */
    get parameters() {
        return this.#first.parameters;
    }
    /** How many connections there are. */
    get size() {
        return this.#connections.length;
    }
    /**
     * Opens further connections, up to `size` in all. A server or pooler that has none left is no fault: the reason is
     * returned, and the work goes on with fewer. Every other failure is thrown.
     */
    async grow(size) {
        const before = this.size;
        const failures = await this.#joinAtOnce(size - before);
        if (this.size === before && failures.length > 1 && failures.every(isCountedOut))
            failures.push(...(await this.#joinAtOnce(1)));
        const serious = failures.find((failure) => !isConnectionLimit(failure));
        if (serious)
            throw serious;
        return failures[0];
    }
    /** Lends a connection until it is disposed of, in the order of asking. */
    async borrow() {
        const database = this.#idle.shift() ?? (await new Promise((resolve) => this.#waiting.push(resolve)));
        return { database, [Symbol.asyncDispose]: async () => this.#offer(database) };
    }
    /** Lends a connection for the time of some work. */
    async use(work) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const lease = shared_snapshot_addDisposableResource(env_1, await this.borrow(), true);
            return await work(lease.database);
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = shared_snapshot_disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    /** Stops whatever runs on the server, then cuts all connections. Never throws. */
    async cancel() {
        // Cutting the connections ends it too, only later: not worth a long wait.
        await Promise.race([
            cancelBackends(this.#target, this.#pids).catch(() => undefined),
            (0,external_node_timers_promises_.setTimeout)(shared_snapshot_cancelPatience, undefined, { ref: false })
        ]);
        for (const connection of this.#connections)
            connection.destroy();
    }
    /** Ends the transactions, so that a pooler gets its connections back as they were, then disconnects. */
    async [Symbol.asyncDispose]() {
        await Promise.all(this.#connections.map(async (connection) => {
            await connection.query('ROLLBACK').catch(() => undefined);
            await connection.close();
        }));
    }
    get #first() {
        const [first] = this.#connections;
        if (!first)
            throw new Error('a shared snapshot has a connection');
        return first;
    }
    async #begin(connection, snapshot) {
        const adopt = snapshot === undefined ? '' : `SET TRANSACTION SNAPSHOT ${quoteLiteral(snapshot)};`;
        await connection.query(`BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY; ${adopt} ${pinnedSettings(this.#majorVersion)}; ${ownPaceSetting}`);
        const [row] = await connection.query('SELECT pg_backend_pid() AS pid');
        if (row?.pid)
            this.#pids.push(row.pid);
    }
    /** Opens so many more, and returns why others could not be. */
    async #joinAtOnce(more) {
        const attempts = await Promise.allSettled(Array.from({ length: more }, () => this.#join()));
        return attempts.filter((attempt) => attempt.status === 'rejected').map((attempt) => attempt.reason);
    }
    async #join() {
        const connection = await ServerDatabase.connect(this.#target);
        // A transaction pooler that has no server connection left does not refuse: it lets us wait.
        let impatient = false;
        const impatience = globalThis.setTimeout(() => {
            impatient = true;
            connection.destroy();
        }, this.#joinPatience);
        try {
            await this.#begin(connection, this.#name);
        }
        catch (error) {
            connection.destroy();
            if (!impatient)
                throw error;
            throw new errors/* GateError */.ue('TOO_MANY_CONNECTIONS', `the pooler kept it waiting for ${this.#joinPatience / 1000} s`, {
                cause: error
            });
        }
        finally {
            clearTimeout(impatience);
        }
        this.#connections.push(connection);
        this.#offer(connection);
    }
    #offer(connection) {
        const next = this.#waiting.shift();
        if (next)
            next(connection);
        else
            this.#idle.push(connection);
    }
}
/** too_many_connections: those that knock at the same time are counted against each other, so one alone may still get in. */
function isCountedOut(failure) {
    return (0,errors/* codeOf */.$N)(failure.cause) === '53300';
}

;// CONCATENATED MODULE: ./build/migrations/extensions.js
// The extensions that migrations create: a sandbox must be able to have them.
const creation = /\bcreate\s+extension\s+(?:if\s+not\s+exists\s+)?("(?:[^"]|"")+"|[\w$-]+)/gi;
/** With CASCADE, what it needs is created, too. */
const needed = { earthdistance: 'cube', postgis_topology: 'postgis' };
/** Their names, as far as they stand in the files in plain words; perhaps some more, which does no harm. */
function extensions_readExtensions(files) {
    const names = files.flatMap(({ sql }) => [...sql.matchAll(creation)].map(([, name = '']) => name));
    return names.flatMap((written) => {
        const name = written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written.toLowerCase();
        const other = needed[name];
        return other === undefined ? [name] : [name, other];
    });
}

// EXTERNAL MODULE: ./build/snapshot/manifest.js
var manifest = __webpack_require__(6348);
// EXTERNAL MODULE: ./build/snapshot/snapshot.js + 1 modules
var snapshot = __webpack_require__(4059);
;// CONCATENATED MODULE: ./build/restore/statements.js
// SQL text → statements → tokens, by the rules of PostgreSQL's own scanner: quotes, dollar quotes, nested comments, and
// bodies between BEGIN ATOMIC and END, whose semicolons end nothing. As psql cuts a script:
// https://www.postgresql.org/docs/17/sql-syntax-lexical.html, src/fe_utils/psqlscan.l
/** The name that a word or quoted identifier stands for. */
function identifierOf({ kind, text }) {
    return kind === 'name' ? text.slice(1, -1).replaceAll('""', '"') : text.toLowerCase();
}
const space = /[ \t\n\r\f\v]+/y;
const word = /[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*/y;
const number = /\d[\w.]*/y;
const dollarTag = /\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/y;
const lineEnd = /[\n\r]|$/g;
/** Cuts a script into its parts. Throws a plain Error where a quote, a comment or a statement never ends. */
function* readParts(script) {
    let at = 0;
    let open;
    while (at < script.length) {
        const next = pieceAt(script, at);
        const text = script.slice(at, next.end);
        if (next.kind === 'comment' && !open)
            yield { comment: text, at };
        if (next.kind === 'symbol' && text === '\\' && !open) {
            const end = find(lineEnd, script, at);
            yield { command: script.slice(at, end), at };
            at = end;
            continue;
        }
        if (next.kind !== 'space' && next.kind !== 'comment') {
            open ??= new OpenStatement(at);
            if (open.take({ kind: next.kind, text, at: at - open.start })) {
                if (open.tokens.length > 0)
                    yield { statement: { text: script.slice(open.start, at), tokens: open.tokens }, at: open.start };
                open = undefined;
            }
        }
        at = next.end;
    }
    if (open)
        throw new Error('the last statement does not end');
}
/** A statement as far as it has been read. */
class OpenStatement {
    start;
    tokens = [];
    #parentheses = 0;
    #blocks = 0;
    #routine;
    constructor(start) {
        this.start = start;
    }
    /** True: this was the semicolon that ends the statement. */
    take(token) {
        if (token.text === ';' && this.#parentheses === 0 && this.#blocks === 0)
            return true;
        if (token.text === '(')
            this.#parentheses++;
        if (token.text === ')')
            this.#parentheses--;
        if (token.kind === 'word' && this.#parentheses === 0 && this.#makesRoutine())
            this.#followBlock(token.text);
        this.tokens.push(token);
        return false;
    }
    /** `begin` alone may be a name; CASE and END are always quoted where they are one. */
    #followBlock(text) {
        const key = text.toLowerCase();
        const begins = this.#blocks === 0 && key === 'atomic' && this.tokens.at(-1)?.text.toLowerCase() === 'begin';
        if (begins || (key === 'case' && this.#blocks > 0))
            this.#blocks++;
        else if (key === 'end' && this.#blocks > 0)
            this.#blocks--;
    }
    #makesRoutine() {
        if (this.#routine !== undefined || this.tokens.length < 4)
            return this.#routine ?? false;
        const words = this.tokens.slice(0, 4).map((token) => token.text.toLowerCase());
        this.#routine = /^create (?:or replace )?(?:function|procedure)\b/.test(words.join(' '));
        return this.#routine;
    }
}
function pieceAt(script, at) {
    const character = script[at] ?? '';
    if (character === "'")
        return { kind: 'literal', end: quoteEnd(script, at, "'") };
    if (character === '"')
        return { kind: 'name', end: quoteEnd(script, at, '"') };
    if (script.startsWith('--', at))
        return { kind: 'comment', end: find(lineEnd, script, at) };
    if (script.startsWith('/*', at))
        return { kind: 'comment', end: blockCommentEnd(script, at) };
    if (/^[eE]'/.test(script.slice(at, at + 2)))
        return { kind: 'literal', end: escapeStringEnd(script, at + 1) };
    const tag = match(dollarTag, script, at);
    if (tag > at)
        return { kind: 'literal', end: endOf(script, script.slice(at, tag), tag) };
    for (const [kind, pattern] of [
        ['space', space],
        ['word', word],
        ['literal', number]
    ]) {
        const end = match(pattern, script, at);
        if (end > at)
            return { kind, end };
    }
    return { kind: 'symbol', end: at + 1 };
}
/** Where a match of a sticky pattern ends; `at` itself where there is none. */
function match(pattern, script, at) {
    pattern.lastIndex = at;
    return pattern.test(script) ? pattern.lastIndex : at;
}
function find(pattern, script, at) {
    pattern.lastIndex = at;
    return pattern.exec(script)?.index ?? script.length;
}
function endOf(script, text, from) {
    const at = script.indexOf(text, from);
    if (at < 0)
        throw new Error(`a quoted text does not end: ${text} is missing`);
    return at + text.length;
}
/** A doubled quote stands for itself. */
function quoteEnd(script, at, quote) {
    let end = endOf(script, quote, at + 1);
    while (script[end] === quote)
        end = endOf(script, quote, end + 1);
    return end;
}
/** In E'…' a backslash takes the meaning from what follows it. */
function escapeStringEnd(script, quote) {
    for (let at = quote + 1; at < script.length; at++) {
        if (script[at] === '\\')
            at++;
        else if (script[at] === "'" && script[at + 1] === "'")
            at++;
        else if (script[at] === "'")
            return at + 1;
    }
    throw new Error("a quoted text does not end: ' is missing");
}
/** Comments nest. */
function blockCommentEnd(script, start) {
    const bounds = /\/\*|\*\//g;
    bounds.lastIndex = start;
    let depth = 0;
    for (let bound = bounds.exec(script); bound; bound = bounds.exec(script)) {
        depth += bound[0] === '/*' ? 1 : -1;
        if (depth === 0)
            return bounds.lastIndex;
    }
    throw new Error('a comment does not end: */ is missing');
}
/** Reads a statement from its front: key words, then names. */
class Cursor {
    #tokens;
    #at = 0;
    constructor(statement) {
        this.#tokens = statement.tokens;
    }
    /** Takes these key words, if they are next, all of them. */
    takeAll(...words) {
        const next = this.#tokens.slice(this.#at, this.#at + words.length);
        const same = words.every((expected, index) => next[index]?.text.toUpperCase() === expected);
        if (same)
            this.#at += words.length;
        return same;
    }
    /** Takes any of these key words for as long as one is next. In front of a dot it is a name. */
    skip(...words) {
        while (this.#tokens[this.#at + 1]?.text !== '.' && words.some((candidate) => this.takeAll(candidate)))
            ;
    }
    /** Goes on behind the next occurrence of a key word outside of parentheses. False: there is none. */
    passOver(key) {
        let depth = 0;
        for (let index = this.#at; index < this.#tokens.length; index++) {
            const token = this.#tokens[index];
            if (token?.text === '(')
                depth++;
            if (token?.text === ')')
                depth--;
            if (depth > 0 || token?.kind !== 'word' || token.text.toUpperCase() !== key)
                continue;
            this.#at = index + 1;
            return true;
        }
        return false;
    }
    /** The key word or symbol that is next. */
    get next() {
        return this.#tokens[this.#at]?.text.toUpperCase();
    }
    /** Takes a name with as many parts as it has: `schema.table.column` is three. */
    takeName() {
        const parts = [];
        const first = this.#tokens[this.#at];
        let last = first;
        for (;;) {
            const token = this.#tokens[this.#at];
            if (!token || (token.kind !== 'word' && token.kind !== 'name'))
                return undefined;
            parts.push(identifierOf(token));
            last = token;
            this.#at++;
            if (this.#tokens[this.#at]?.text !== '.')
                break;
            this.#at++;
        }
        return first && last ? { parts, from: first.at, to: last.at + last.text.length } : undefined;
    }
}
/** `schema.name`, of a name with at least these two parts. */
function statements_nameOf(place) {
    const [schema, name] = place?.parts ?? [];
    return schema === undefined || name === undefined ? undefined : { schema, name };
}

;// CONCATENATED MODULE: ./build/restore/mentioned-relations.js
// Which tables, sequences, views and indexes a statement of a dump is about: read off its first words, as pg_dump writes them.

/** The names of the relations that a statement makes, changes or is attached to. */
function relationsOf(statement) {
    return placesOf(statement).flatMap((place) => statements_nameOf(place) ?? []);
}
/** The relation that a statement makes, changes or is attached to, and others that it names in the same role. */
function placesOf(statement) {
    const cursor = new Cursor(statement);
    const verb = cursor.next;
    cursor.skip(verb ?? '');
    const read = verb === undefined ? undefined : heads[verb];
    return (read?.(cursor) ?? []).filter((place) => place !== undefined);
}
const behind = (cursor, key) => {
    if (!cursor.passOver(key))
        return undefined;
    cursor.skip('ONLY', 'TABLE', 'SEQUENCE');
    return cursor.takeName();
};
const heads = {
    CREATE: (cursor) => {
        cursor.skip('OR', 'REPLACE', 'UNLOGGED', 'FOREIGN', 'UNIQUE', 'CONSTRAINT', 'MATERIALIZED');
        if (cursor.takeAll('TABLE') || cursor.takeAll('VIEW') || cursor.takeAll('SEQUENCE'))
            return [cursor.takeName()];
        if (cursor.takeAll('INDEX')) {
            const index = cursor.takeName();
            const table = behind(cursor, 'ON');
            // An index stands in the schema of its table, and pg_dump does not say it again.
            return [table, table && index && inSchemaOf(table, index)];
        }
        if (cursor.takeAll('TRIGGER') || cursor.takeAll('POLICY')) {
            cursor.takeName();
            return [behind(cursor, 'ON')];
        }
        if (cursor.takeAll('RULE')) {
            cursor.takeName();
            return [behind(cursor, 'TO')];
        }
        return cursor.takeAll('STATISTICS') ? [behind(cursor, 'FROM')] : [];
    },
    ALTER: (cursor) => {
        cursor.skip('FOREIGN', 'MATERIALIZED');
        if (cursor.takeAll('TABLE') || cursor.takeAll('VIEW')) {
            cursor.skip('ONLY');
            const table = cursor.takeName();
            if (cursor.takeAll('ATTACH', 'PARTITION'))
                return [cursor.takeName(), table];
            // An identity column's sequence, and a constraint, whose index has its name.
            return [table, ...made(cursor, table)];
        }
        if (cursor.takeAll('INDEX')) {
            const index = cursor.takeName();
            return cursor.takeAll('ATTACH', 'PARTITION') ? [cursor.takeName(), index] : [index];
        }
        if (cursor.takeAll('SEQUENCE')) {
            const sequence = cursor.takeName();
            return cursor.takeAll('OWNED', 'BY') ? [cursor.takeName(), sequence] : [sequence];
        }
        if (cursor.takeAll('PUBLICATION'))
            return [behind(cursor, 'TABLE')];
        return [];
    },
    COMMENT: (cursor) => {
        cursor.skip('ON', 'MATERIALIZED');
        if (['TABLE', 'VIEW', 'COLUMN', 'INDEX', 'SEQUENCE'].some((kind) => cursor.takeAll(kind)))
            return [cursor.takeName()];
        if (['CONSTRAINT', 'TRIGGER', 'POLICY', 'RULE'].some((kind) => cursor.takeAll(kind)))
            return [behind(cursor, 'ON')];
        return [];
    },
    GRANT: (cursor) => privilegesOn(cursor),
    REVOKE: (cursor) => privilegesOn(cursor)
};
function privilegesOn(cursor) {
    if (!cursor.passOver('ON'))
        return [];
    return cursor.takeAll('TABLE') || cursor.takeAll('SEQUENCE') ? [cursor.takeName()] : [];
}
function made(cursor, table) {
    if (cursor.takeAll('ADD', 'CONSTRAINT')) {
        const constraint = cursor.takeName();
        return [table && constraint && inSchemaOf(table, constraint)];
    }
    if (!cursor.takeAll('ALTER', 'COLUMN') || !cursor.takeName() || !cursor.takeAll('ADD', 'GENERATED'))
        return [];
    return cursor.passOver('IDENTITY') && cursor.takeAll('(') ? [behind(cursor, 'NAME')] : [];
}
function inSchemaOf(table, member) {
    return { ...member, parts: [table.parts[0] ?? '', member.parts.at(-1) ?? ''] };
}

;// CONCATENATED MODULE: ./build/restore/toc.js
// schema.sql → its entries, as pg_dump's own table of contents has them: type, schema, name and owner stand in a comment
// in front of each. https://www.postgresql.org/docs/17/app-pgrestore.html (--list, --section)







/** What pg_dump sets in between, and what a restore begins with: see transaction.ts. */
const settingDefaults = {
    default_tablespace: "''",
    default_table_access_method: 'heap'
};
/** What has a file of its own, and so a place and a way to be stored. */
const stored = new Set(['TABLE', 'MATERIALIZED VIEW', 'INDEX', 'CONSTRAINT']);
/** Everything that pg_dump puts behind the rows. */
const postData = new Set([
    'CONSTRAINT',
    'CHECK CONSTRAINT',
    'FK CONSTRAINT',
    'INDEX',
    'INDEX ATTACH',
    'STATISTICS',
    'RULE',
    'TRIGGER',
    'EVENT TRIGGER',
    'POLICY',
    'ROW SECURITY',
    'PUBLICATION',
    'PUBLICATION TABLE',
    'PUBLICATION TABLES IN SCHEMA',
    'SUBSCRIPTION',
    'DEFAULT ACL',
    'ACL'
]);
/** Who is to own something in a schema must be allowed to make it there: so privileges on schemas come with them. */
function sectionsOf(entries) {
    const privileges = entries.filter(isSchemaPrivilege);
    const eventTriggers = entries.filter(isEventTrigger);
    const others = entries.filter((entry) => !isSchemaPrivilege(entry) && !isEventTrigger(entry));
    const boundary = others.findIndex((entry) => postData.has(entry.type));
    const at = boundary < 0 ? others.length : boundary;
    const schemas = others.findLastIndex((entry, index) => index < at && entry.type === 'SCHEMA') + 1;
    const preData = [...others.slice(0, schemas), ...privileges, ...others.slice(schemas, at)];
    return { preData, postData: others.slice(at), eventTriggers };
}
function isSchemaPrivilege({ type, schema, name }) {
    return type === 'ACL' && schema === undefined && name.startsWith('SCHEMA ');
}
function isEventTrigger({ type, name }) {
    return type === 'EVENT TRIGGER' || (type === 'COMMENT' && name.startsWith('EVENT TRIGGER '));
}
/** The entries of a snapshot's own dump. Throws `STORE_FAILED`, or what `readToc` throws. */
async function readSnapshotToc({ directory }) {
    const path = (0,external_node_path_.join)(directory, manifest/* schemaFile */.I9);
    const sql = await (0,promises_.readFile)(path, 'utf8').catch((error) => {
        throw (0,snapshot/* explainFileError */.Yd)(error, path);
    });
    return readToc(sql);
}
const otherBackup = 'Use another backup, or the artifact that this one came from.';
/** Reads the entries of a plain dump. Throws `SNAPSHOT_DAMAGED` where it is not such a dump. */
function readToc(sql) {
    const raw = [];
    try {
        for (const entry of readRaw(sql))
            raw.push(entry);
    }
    catch (error) {
        if (error instanceof errors/* GateError */.ue)
            throw error;
        throw new errors/* GateError */.ue('SNAPSHOT_DAMAGED', `${manifest/* schemaFile */.I9} cannot be read: ${(0,errors/* messageOf */.bD)(error)}`, {
            hint: otherBackup,
            cause: error
        });
    }
    const schemas = schemasOf(raw);
    return raw.map((entry) => entryOf(entry, schemas));
}
/**
 * Cuts the dump at its comments. What pg_dump sets for an entry stands in front of its comment. What stands in front of the
 * first sets up pg_dump's own session: ours has its own.
 */
function* readRaw(sql) {
    let open;
    const settings = new Map();
    for (const part of readParts(sql)) {
        if ('command' in part)
            refuseCommand(part.command);
        else if ('statement' in part) {
            const setting = settingOf(part.statement);
            if (setting)
                settings.set(setting.name, setting);
            else
                open?.statements.push(part.statement);
        }
        else if (headerForm.test(part.comment)) {
            if (open && open.statements.length > 0)
                yield open;
            open = { at: part.at, header: part.comment, settings: [...settings.values()], statements: [] };
        }
    }
    if (open && open.statements.length > 0)
        yield open;
}
/** A restricted psql takes no commands from the dump, and neither do we: https://www.postgresql.org/docs/17/app-psql.html */
function refuseCommand(command) {
    if (/^\\(?:un)?restrict\b/.test(command))
        return;
    throw new errors/* GateError */.ue('SNAPSHOT_DAMAGED', `${manifest/* schemaFile */.I9} holds a command for psql, which pg_dump would not have written: ${command.slice(0, 40)}`, { hint: otherBackup });
}
/** A setting holds until the next one of its name. */
function settingOf({ text }) {
    const [, name, value = ''] = /^SET (default_tablespace|default_table_access_method) = (.*)$/s.exec(text) ?? [];
    return name === 'default_tablespace' || name === 'default_table_access_method' ? { name, value } : undefined;
}
const headerForm = /^-- Name: .*; Type: [A-Z ]+; Schema: .*; Owner: .*$/;
/**
 * pg_dump quotes nothing in its comments, so a name may look like what stands behind it. There may be several ways to
 * read a line: it must name a schema that there is, and then the owner is as short as can be.
 */
function parseHeader(line, schemas) {
    const readings = [...readingsOf(line)];
    const known = readings.filter(({ schema }) => schema === '-' || schemas.has(schema));
    const byOwner = (known.length > 0 ? known : readings).sort((one, other) => one.owner.length - other.owner.length);
    const [best] = byOwner;
    if (best)
        return best;
    throw new errors/* GateError */.ue('SNAPSHOT_DAMAGED', `${manifest/* schemaFile */.I9} holds a line that says nothing: ${line.slice(0, 80)}`, {
        hint: otherBackup
    });
}
function* readingsOf(line) {
    for (const owner of splits(line.slice('-- Name: '.length), '; Owner: ')) {
        for (const schema of splits(owner.before, '; Schema: ')) {
            const type = splits(schema.before, '; Type: ').find(({ behind }) => /^[A-Z ]+$/.test(behind));
            if (type)
                yield { name: type.before, type: type.behind, schema: schema.behind, owner: owner.behind };
        }
    }
}
/** Every way to cut a text at a mark, the last mark first. */
function splits(text, mark) {
    const found = [];
    for (let at = text.lastIndexOf(mark); at >= 0; at = at === 0 ? -1 : text.lastIndexOf(mark, at - 1))
        found.push({ before: text.slice(0, at), behind: text.slice(at + mark.length) });
    return found;
}
/** The schemas that the dump makes and the one that is always there, by their names as a comment has them. */
function schemasOf(raw) {
    const made = raw.flatMap(({ statements }) => statements.flatMap((statement) => {
        const cursor = new Cursor(statement);
        return cursor.takeAll('CREATE', 'SCHEMA') ? (cursor.takeName()?.parts ?? []) : [];
    }));
    return new Map(['public', ...made].map((schema) => [asInComment(schema), schema]));
}
/** pg_dump has every comment on one line. */
function asInComment(name) {
    return name.replace(/[\n\r]/g, ' ');
}
function entryOf({ at, header, settings, statements }, schemas) {
    const { name, type, schema, owner } = parseHeader(header, schemas);
    return {
        at,
        type,
        schema: schema === '-' ? undefined : (schemas.get(schema) ?? schema),
        name: type === 'SCHEMA' ? (schemas.get(name) ?? name) : name,
        owner: owner.replace(/; Tablespace: .*$/, ''),
        settings: stored.has(type) ? settings.filter((setting) => setting.value !== settingDefaults[setting.name]) : [],
        statements,
        relations: statements.flatMap(relationsOf)
    };
}
/** The whole text of an entry: equal for equal objects. */
function textOf({ settings, statements }) {
    return [...settings.map(({ name, value }) => `${name} = ${value}`), ...statements.map(({ text }) => text)].join(';\n');
}
/** Which object it is, whatever it looks like. */
function keyOf({ type, schema, name, owner }) {
    // Default privileges have no name, but those whose they are.
    return JSON.stringify(type === 'DEFAULT ACL' ? [type, schema, name, owner] : [type, schema, name]);
}
/** For messages: `TABLE public.users`. */
function describeEntry({ type, schema, name }) {
    return `${type} ${schema === undefined ? '' : `${schema}.`}${name}`;
}

;// CONCATENATED MODULE: ./build/migrations/statements.js
// A migration file → its statements, cut where the Supabase CLI cuts them, which is not always where PostgreSQL would: what
// the CLI sends is what counts. It knows no E'' strings; a backslash outside of quotes takes the next character with it; the
// first closing parenthesis closes all, and END closes BEGIN ATOMIC wherever it stands (supabase/cli, pkg/parser/state.go).
const identifier = /[\p{L}\p{Nd}_$]/u;
const tag = /[\p{L}\p{Nd}_]/u;
/** Cuts a file. What is blank, or holds semicolons alone, is no statement; what is only a comment is one. */
function cutStatements(sql) {
    const statements = [];
    let start = 0;
    let line = 1;
    const take = (end) => {
        const raw = sql.slice(start, end);
        const text = raw.replace(/;+$/, '').trim();
        const before = raw.slice(0, raw.length - raw.trimStart().length);
        if (text !== '')
            statements.push({ text, line: line + lineBreaks(before) });
        line += lineBreaks(raw);
        start = end;
    };
    let state = ready(sql, 0);
    for (let at = 0; at < sql.length;) {
        const char = String.fromCodePoint(sql.codePointAt(at) ?? 0);
        at += char.length;
        const next = state(char, at);
        if (!next)
            take(at);
        state = next ?? ready(sql, at);
    }
    take(sql.length);
    return statements;
}
function lineBreaks(text) {
    return text.split('\n').length - 1;
}
/** Outside of everything. `start` is where the statement begins: nothing is looked for in front of it. */
function ready(sql, start) {
    const endsWith = (word, end) => end - word.length >= start && sql.slice(end - word.length, end).toUpperCase() === word;
    const here = (char, end) => {
        if (char === ';')
            return undefined;
        if (char === '$')
            return inTag(end - 1);
        if (char === "'" || char === '"')
            return inQuotes(char);
        if (char === '-')
            return behindDash;
        if (char === '/')
            return inComment();
        if (char === '\\')
            return () => here;
        if (char === '(')
            return within(here, ')');
        return (char === 'c' || char === 'C') && isBeginAtomic(end) ? within(here, 'END') : here;
    };
    const behindDash = (char, end) => (char === '-' ? until('\n') : here(char, end));
    const until = (mark) => {
        const inside = (_, end) => end - mark.length >= start && sql.startsWith(mark, end - mark.length) ? here : inside;
        return inside;
    };
    const inTag = (from) => {
        const inside = (char, end) => char === '$' ? until(sql.slice(from, end)) : tag.test(char) ? inside : here(char, end);
        return inside;
    };
    const inQuotes = (quote) => {
        const inside = (char) => (char === quote ? closed : inside);
        const closed = (char, end) => (char === quote ? inside : here(char, end));
        return inside;
    };
    const inComment = () => {
        let depth = 0;
        const inside = (char, end) => {
            if (endsWith('/*', end))
                depth++;
            else if (depth === 0)
                return here(char, end);
            else if (endsWith('*/', end) && --depth === 0)
                return here;
            return inside;
        };
        return inside;
    };
    const within = (first, close) => {
        let inner = first;
        const inside = (char, end) => {
            // What opens within another one is closed with it: there may be any number.
            if (char === '(' && close === ')' && inner === here)
                return inside;
            inner = inner(char, end) ?? inner;
            return inner === here && endsWith(close, end) ? here : inside;
        };
        return inside;
    };
    const isBeginAtomic = (end) => {
        const isWord = (word, wordEnd) => endsWith(word, wordEnd) && !identifier.test(sql.slice(start, wordEnd - word.length).slice(-1));
        if (!isWord('ATOMIC', end))
            return false;
        return isWord('BEGIN', start + sql.slice(start, end - 'ATOMIC'.length).trimEnd().length);
    };
    return here;
}

;// CONCATENATED MODULE: ./build/migrations/modes.js
// How the Supabase CLI runs the statements of a file (supabase/cli, pkg/migration/file.go, and its TypeScript successor):
// one implicit transaction, unless the file says otherwise or holds what cannot be part of one.

const byteOrderMark = '\ufeff';
const directive = '-- pg-delta: transaction=false';
/** In a file without transactions of its own, these end the one so far, run alone, and a new one begins behind them. */
const alone = [
    /^CREATE\s+(?:UNIQUE\s+)?INDEX\s+CONCURRENTLY(?:\s|$)/,
    /^DROP\s+INDEX\s+CONCURRENTLY(?:\s|$)/,
    /^REINDEX(?:\s|\().*\sCONCURRENTLY(?:\s|$)/,
    /^VACUUM(?:\s|\(|$)/,
    /^ALTER\s+SYSTEM(?:\s|$)/,
    /^CLUSTER(?:\s|$)/
];
const transactionControl = /^(?:BEGIN|START\s+TRANSACTION|COMMIT|END|ABORT|PREPARE\s+TRANSACTION|ROLLBACK(?!(?:\s+(?:WORK|TRANSACTION))?\s+TO(?:\s|$)))(?:\s|$)/;
/** The statements of a file, and how they will be run. */
function readScript(sql) {
    const unmarked = sql.startsWith(byteOrderMark) ? sql.slice(1) : sql;
    const [first = ''] = unmarked.split('\n', 1);
    if (first.replace(/\r$/, '') === directive)
        return { statements: cutStatements(unmarked), mode: 'none' };
    const statements = cutStatements(sql);
    const isOwn = statements.some(({ text }) => transactionControl.test(command(text)));
    return { statements, mode: isOwn ? 'own' : 'implicit' };
}
/** Does the CLI run it outside of the transaction of its file? */
function runsAlone(statement) {
    const text = command(statement);
    return alone.some((pattern) => pattern.test(text));
}
/** What stands in front of the first word, as the CLI sees it: comments are not nested there. */
const comments = /^(?:[ \t\n\r\ufeff]+|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)*/;
/** How many lines of comments stand in front of a statement's first word. */
function linesInFront(statement) {
    return (comments.exec(statement)?.[0] ?? '').split('\n').length - 1;
}
/** From its first word on. */
function withoutComments(statement) {
    return statement.replace(comments, '').trim();
}
function command(statement) {
    return withoutComments(statement).toUpperCase();
}

;// CONCATENATED MODULE: ./build/rehearsal/queue.js
// A queue whose length costs nothing: an array that is shifted moves all that stands behind.
/** First in, first out, however many there are. */
class Queue {
    #items = [];
    #head = 0;
    get first() {
        return this.#items[this.#head];
    }
    push(item) {
        this.#items.push(item);
    }
    shift() {
        this.#head++;
        if (this.#head * 2 < this.#items.length)
            return;
        this.#items = this.#items.slice(this.#head);
        this.#head = 0;
    }
}

;// CONCATENATED MODULE: ./build/rehearsal/push-account.js
// Listens to a push, and knows afterwards which statement of which file took how long, what failed, and what stayed:
// https://www.postgresql.org/docs/18/protocol-flow.html#PROTOCOL-FLOW-EXT-QUERY



/** What the notices of stubs begin with. */
const stubNotice = 'migration-gate stub: ';
/** Of a statement that is told. */
const mostCharacters = 500;
/** The row that the CLI writes once a file is applied. */
const historyInsert = /^\s*INSERT INTO supabase_migrations\.schema_migrations/;
/** Nothing of these is left behind in the database. */
const leavesNothing = /^(?:SET|RESET|SHOW|BEGIN|START TRANSACTION|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|DISCARD.*|PREPARE TRANSACTION)$/;
/** Where these fail while they build, an index stays that is invalid: https://www.postgresql.org/docs/18/sql-createindex.html */
const buildsIndex = /^(?:CREATE\s+(?:UNIQUE\s+)?INDEX|REINDEX\s.*)\s+CONCURRENTLY\s/i;
/** What rows, and what happens meanwhile, are to blame for: not what is said before anything is built. */
const whileBuilding = /^(?:22|23|40|53|57|P0)/;
class PushAccount {
    #files;
    #steps;
    #watch;
    #answers = new database_messages/* MessageReader */.RJ();
    #prepared = new Map();
    #portals = new Map();
    #questions = new Queue();
    #ran = [];
    #stubs = [];
    /** Run since the last commit. */
    #uncommitted = [];
    #savepoints = [];
    /** Steps that were recognised so far, and files whose row of the history was. */
    #recognised = 0;
    #recorded = 0;
    #since = 0;
    /** Of the answers since the last ReadyForQuery. */
    #failed = false;
    #lastTag = '';
    #watched;
    #failure;
    constructor(files, watch = () => undefined) {
        this.#files = files;
        this.#watch = watch;
        this.#steps = files.flatMap(({ sql }, file) => readScript(sql).statements.map(({ text, line: start }) => {
            return { file, start, line: start + linesInFront(text), text, isHistory: false };
        }));
    }
    /** Is everything applied, or known why not? */
    get isComplete() {
        return this.#failure !== undefined || this.result().files.every(({ status }) => status === 'applied');
    }
    sent(messages) {
        this.#since = performance.now();
        for (const message of messages) {
            const question = this.#understand(message);
            if (question)
                this.#questions.push(question);
        }
        this.#look();
    }
    heard(chunk) {
        for (const message of this.#answers.read(chunk))
            this.#hear(message);
    }
    /** The push has ended, and the database has not said why. */
    breakOff(message, hint) {
        this.#fail(this.#watched, { message, hint, sqlState: undefined, position: 0 });
    }
    /** The database has died of what it was told last. */
    died() {
        this.breakOff('the sandbox has died of it', 'If a real server copes with it, name one: drill-db-url.');
    }
    /** What has come of it. */
    result() {
        const byFile = Map.groupBy(this.#ran, (step) => step.file);
        const files = this.#files.map((_, index) => this.#fileResult(index, byFile.get(index) ?? []));
        return { files, failure: this.#failure, stubs: this.#stubs };
    }
    #fileResult(index, ran) {
        const { version, file } = this.#files[index];
        const statements = ran.filter((step) => !step.isHistory).map(toStatement);
        return { version, file, status: this.#statusOf(index, ran), statements };
    }
    #statusOf(index, ran) {
        if (ran.some((step) => step.isHistory && step.kept))
            return 'applied';
        if (ran.some((step) => step.kept && step.changes))
            return 'half applied';
        return this.#failure?.file === this.#files[index]?.file ? 'failed' : 'not reached';
    }
    #understand({ type, body }) {
        const [first = '', second = ''] = body.toString('utf8').split('\0', 2);
        if (type === 'Q')
            return this.#recognise(type, first);
        if (type === 'P') {
            const question = this.#recognise(type, second);
            this.#prepared.set(first, question);
            return question;
        }
        if (type === 'B')
            return this.#remember(this.#portals, first, { ...this.#knownAs(this.#prepared, second), type });
        if (type === 'E')
            return { ...this.#knownAs(this.#portals, first), type };
        if (type === 'D')
            return { ...this.#knownAs(first[0] === 'S' ? this.#prepared : this.#portals, first.slice(1)), type };
        return type === 'C' || type === 'S' ? { type, step: undefined, text: '' } : undefined;
    }
    #remember(names, name, question) {
        names.set(name, question);
        return question;
    }
    #knownAs(names, name) {
        return names.get(name) ?? { type: '', step: undefined, text: '' };
    }
    /** Statements come in the order of the files; whatever else is said is the CLI's own business. */
    #recognise(type, text) {
        const next = this.#steps[this.#recognised];
        if (next && next.text === text) {
            this.#recognised++;
            return { type, step: next, text };
        }
        if (!historyInsert.test(text))
            return { type, step: undefined, text };
        const line = this.#steps.findLast((step) => step.file === this.#recorded)?.line ?? 1;
        return { type, text, step: { file: this.#recorded++, start: line, line, text, isHistory: true } };
    }
    #hear({ type, body }) {
        const question = this.#questions.first;
        if (type === 'E')
            this.#hearError(question, body);
        else if (type === 'N')
            this.#hearNotice(question, body);
        else if (type === 'C' || type === 'I' || type === 's')
            this.#complete(question, body.toString('utf8', 0, body.length - 1));
        else if (type === 'Z')
            this.#settle(body.toString('latin1', 0, 1));
        else if (answers(question?.type, type))
            this.#questions.shift();
        this.#look();
    }
    #complete(question, tag) {
        const now = performance.now();
        if (question?.step)
            this.#uncommitted.push(this.#note(question.step, tag, false));
        if (tag === 'COMMIT')
            this.#keepAll(true);
        else if (tag === 'SAVEPOINT')
            this.#savepoints.push({ name: savepointOf(question?.text), at: this.#uncommitted.length });
        else if (tag === 'ROLLBACK')
            this.#rollBack(question?.text);
        this.#since = now;
        this.#lastTag = tag;
        if (question?.type === 'E')
            this.#questions.shift();
    }
    #keepAll(isCommitted) {
        for (const ran of this.#uncommitted)
            ran.kept = isCommitted;
        this.#uncommitted = [];
        this.#savepoints.length = 0;
    }
    /** To a savepoint, of which only the last of that name counts, or altogether. */
    #rollBack(text = '') {
        if (/^rollback\s+(?:(?:work|transaction)\s+)?to\s/i.test(withoutComments(text))) {
            const index = this.#savepoints.findLastIndex(({ name }) => name === savepointOf(text));
            this.#uncommitted.length = this.#savepoints[index]?.at ?? 0;
            this.#savepoints.length = index + 1;
        }
        else
            this.#keepAll(false);
    }
    #note(step, tag, kept) {
        const changes = kept || (tag !== '' && !leavesNothing.test(tag));
        const ran = { ...step, milliseconds: performance.now() - this.#since, changes, kept };
        this.#ran.push(ran);
        return ran;
    }
    /** After an error nothing is answered up to Sync. */
    #hearError(question, body) {
        const fields = (0,database_messages/* errorFields */.au)(body);
        const failure = {
            message: withoutValues(fields.get('M') ?? 'unknown error', fields.get('C') ?? '', question?.text ?? ''),
            hint: fields.get('H'),
            sqlState: fields.get('C'),
            position: Number(fields.get('P') ?? 0)
        };
        const isBuilt = buildsIndex.test(withoutComments(question?.text ?? '')) && whileBuilding.test(failure.sqlState ?? '');
        if (question?.step && isBuilt)
            this.#note(question.step, '', true);
        const endsFile = question?.type === 'S' || question?.text.trim().toUpperCase() === 'COMMIT';
        if (question?.step)
            this.#fail(question.step, failure);
        else if (endsFile && this.#uncommitted.length > 0)
            this.#fail(this.#uncommitted.at(-1), { ...failure, position: 0 });
        this.#failed = true;
        while (this.#questions.first && !['S', 'Q'].includes(this.#questions.first.type))
            this.#questions.shift();
    }
    #hearNotice(question, body) {
        const message = (0,database_messages/* errorFields */.au)(body).get('M') ?? '';
        const step = question?.step;
        if (!step || !message.startsWith(stubNotice))
            return;
        const { file } = this.#files[step.file];
        const what = message.slice(stubNotice.length);
        const isKnown = this.#stubs.some((met) => met.file === file && met.line === step.line && met.what === what);
        if (!isKnown)
            this.#stubs.push({ file, line: step.line, what });
    }
    /** ReadyForQuery says whether a transaction is open still. */
    #settle(state) {
        this.#questions.shift();
        if (state === 'I')
            this.#keepAll(!this.#failed && this.#lastTag !== 'ROLLBACK');
        this.#failed = false;
    }
    #fail(step, { position, ...failure }) {
        if (this.#failure)
            return;
        const { file, start, line, text, isHistory } = step ?? nowhere(this.#recorded);
        const before = [...text].slice(0, position - 1).join('');
        this.#failure = {
            ...failure,
            file: this.#files[file]?.file ?? '',
            line: isHistory || position === 0 ? line : start + before.split('\n').length - 1,
            statement: shortened(text)
        };
    }
    #look() {
        const step = this.#questions.first?.step;
        const file = step && this.#files[step.file];
        if (!step || !file || step === this.#watched)
            return;
        this.#watched = step;
        this.#watch(file.file, step.line);
    }
}
/** Does this answer end what a question is waiting for? */
function answers(question, answer) {
    if (question === 'D')
        return answer === 'T' || answer === 'n';
    return ((question === 'P' && answer === '1') || (question === 'B' && answer === '2') || (question === 'C' && answer === '3'));
}
/** Nothing of the file was run yet. */
function nowhere(file) {
    return { file, start: 1, line: 1, text: '', isHistory: false };
}
/** The last word of SAVEPOINT and ROLLBACK TO SAVEPOINT. */
function savepointOf(text = '') {
    return withoutComments(text).split(/\s+/).at(-1)?.toLowerCase() ?? '';
}
function toStatement({ line, text, milliseconds, kept, changes }) {
    return { line, text: shortened(text), milliseconds, kept: kept && changes };
}
/** Some statements hold megabytes of rows. */
function shortened(text) {
    return text.length > mostCharacters ? `${text.slice(0, mostCharacters)} …` : text;
}
/**
 * What errors about data quote is data: `invalid input syntax for type integer: "…"`, `"…" is out of range`. So is the name
 * of what does not exist, where it was made of a value.
 */
function withoutValues(message, sqlState, statement) {
    const isMadeOfValue = /^(?:42|3F)/.test(sqlState) && /::\s*reg|\bto_reg|\bcast\s*\(/i.test(statement);
    return sqlState.startsWith('22') || isMadeOfValue ? message.replace(/".*"/gs, '"…"') : message;
}

;// CONCATENATED MODULE: ./build/rehearsal/executor.js
// Pushes as the Supabase CLI does, where there is none: the same statements in the same transactions, and the same rows in
// the history (supabase/cli, pkg/migration; a contract test holds this to the real one).





const historyTable = [
    "SET LOCAL lock_timeout = '4s'",
    'CREATE SCHEMA IF NOT EXISTS supabase_migrations',
    'CREATE TABLE IF NOT EXISTS supabase_migrations.schema_migrations (version text NOT NULL PRIMARY KEY)',
    'ALTER TABLE supabase_migrations.schema_migrations ADD COLUMN IF NOT EXISTS statements text[]',
    'ALTER TABLE supabase_migrations.schema_migrations ADD COLUMN IF NOT EXISTS name text'
];
const historyRow = 'INSERT INTO supabase_migrations.schema_migrations(version, name, statements) VALUES($1, $2, $3)';
/** Applies the files, in their order, to the first that fails. A database that dies is a failure, too. */
async function push(database, files, account = new PushAccount(files), prepareSession = async () => undefined) {
    const executor = new Executor(database, account, prepareSession);
    try {
        if (files.length > 0)
            await makeHistory(database);
        for (const file of files)
            if (!(await executor.apply(file)))
                break;
    }
    catch (error) {
        if (!(error instanceof errors/* GateError */.ue) || error.code !== 'CONNECTION_LOST')
            throw error;
        account.died();
    }
    return account.result();
}
/** A history that is complete is left alone: who pushes need not be allowed to make one. */
async function makeHistory(database) {
    const [row] = await database.query(`SELECT count(*) = 3 AS complete FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'supabase_migrations' AND c.relname = 'schema_migrations' AND a.attname IN ('version', 'statements', 'name')
        AND NOT a.attisdropped`);
    if (row?.complete !== 't')
        await database.query(`BEGIN; ${historyTable.join('; ')}; COMMIT`);
}
class Executor {
    #database;
    #account;
    #prepareSession;
    constructor(database, account, prepareSession) {
        this.#database = database;
        this.#account = account;
        this.#prepareSession = prepareSession;
    }
    /** False where it failed. */
    async apply(file) {
        const { statements, mode } = readScript(file.sql);
        const texts = statements.map(({ text }) => text);
        const history = { sql: historyRow, parameters: [file.version, file.name, arrayLiteral(texts)] };
        await this.#simple('RESET ALL');
        await this.#prepareSession();
        if (mode === 'implicit')
            return this.#inTransactions(texts, history);
        for (const text of texts)
            if (!(await this.#simple(text)))
                return this.#cleanUp(mode === 'own' ? 'ROLLBACK' : 'RESET ALL');
        return (await this.#pipeline([history])) || this.#cleanUp(mode === 'own' ? 'ROLLBACK' : 'RESET ALL');
    }
    async #inTransactions(texts, history) {
        let batch = [];
        for (const sql of texts) {
            if (!runsAlone(sql))
                batch.push({ sql });
            else if ((await this.#pipeline(batch)) && (await this.#simple(sql)))
                batch = [];
            else
                return false;
        }
        return this.#pipeline([...batch, history]);
    }
    async #cleanUp(sql) {
        await this.#simple(sql);
        return false;
    }
    #simple(sql) {
        return this.#say([(0,database_messages/* frame */.Gt)('Q', (0,database_messages/* terminated */.CE)(sql))]);
    }
    /** One implicit transaction: https://www.postgresql.org/docs/18/protocol-flow.html#PROTOCOL-FLOW-PIPELINING */
    async #pipeline(steps) {
        if (steps.length === 0)
            return true;
        return this.#say([...steps.flatMap(extendedQuery), (0,database_messages/* frame */.Gt)('S')]);
    }
    /** True unless an error was heard. */
    async #say(messages) {
        const group = messages.flatMap((bytes) => new database_messages/* MessageReader */.RJ().read(bytes));
        const answers = new database_messages/* MessageReader */.RJ();
        let succeeded = true;
        this.#account.sent(group);
        await this.#database.relay(group, (chunk) => {
            this.#account.heard(chunk);
            if (answers.read(chunk).some(({ type }) => type === 'E'))
                succeeded = false;
        });
        return succeeded;
    }
}
/** Parse, Bind with parameters in text format, Execute. */
function extendedQuery({ sql, parameters = [] }) {
    const values = parameters.flatMap((value) => {
        const bytes = Buffer.from(value);
        return [int32(bytes.length), bytes];
    });
    const unnamed = (0,database_messages/* terminated */.CE)('');
    return [
        (0,database_messages/* frame */.Gt)('P', unnamed, (0,database_messages/* terminated */.CE)(sql), int16(0)),
        (0,database_messages/* frame */.Gt)('B', unnamed, unnamed, int16(0), int16(parameters.length), ...values, int16(0)),
        (0,database_messages/* frame */.Gt)('E', unnamed, int32(0))
    ];
}
function int16(value) {
    const bytes = Buffer.alloc(2);
    bytes.writeInt16BE(value);
    return bytes;
}
function int32(value) {
    const bytes = Buffer.alloc(4);
    bytes.writeInt32BE(value);
    return bytes;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./build/rehearsal/loopback.js
// A door to the sandbox for the real CLI: a socket on this machine's loopback that speaks PostgreSQL's protocol, with a
// password that nobody else knows. Everyone who comes in shares the sandbox's one session:
// https://www.postgresql.org/docs/18/protocol-flow.html




/** What a client may ask for before it says who it is, and does not get. */
const sslRequest = 80877103;
const encryptionRequest = 80877104;
const cancelRequest = 80877102;
/** After these a client waits for an answer. */
const ends = new Set(['Q', 'S', 'H']);
/** An open door. Disposing of it shuts it, and shows everybody out. */
class Loopback {
    password = (0,external_node_crypto_.randomBytes)(24).toString('base64url');
    #database;
    #listener;
    #prepareSession;
    #server;
    #guests = new Set();
    #broken = Promise.withResolvers();
    /** What the session is doing, and all that wait for it. */
    #turn = Promise.resolve();
    #visitors = 0;
    #isBusy = false;
    #lastWord = performance.now();
    constructor(database, listener, prepareSession) {
        this.#database = database;
        this.#listener = listener;
        this.#prepareSession = prepareSession;
        this.#server = (0,external_node_net_.createServer)((socket) => void this.#receive(socket));
        this.#broken.promise.catch(() => undefined);
    }
    /** `prepareSession` makes of a session that was reset what a new one is in production. */
    static async open(database, listener, prepareSession = async () => undefined) {
        const loopback = new Loopback(database, listener, prepareSession);
        loopback.#server.listen(0, '127.0.0.1');
        await (0,external_node_events_.once)(loopback.#server, 'listening');
        return loopback;
    }
    get port() {
        return this.#server.address().port;
    }
    /** How many were let in so far. */
    get visitors() {
        return this.#visitors;
    }
    /** Rejects with what the sandbox died of; otherwise it never settles. */
    get broken() {
        return this.#broken.promise;
    }
    /** Resolves once nobody has said anything for so many milliseconds, while nothing was being answered. */
    async silent(milliseconds) {
        const { promise, resolve } = Promise.withResolvers();
        const timer = setInterval(() => {
            if (!this.#isBusy && performance.now() - this.#lastWord > milliseconds)
                resolve('silent');
        }, milliseconds / 10);
        timer.unref();
        this.#server.once('close', () => clearInterval(timer));
        return promise.finally(() => clearInterval(timer));
    }
    async [Symbol.asyncDispose]() {
        const closed = new Promise((resolve) => this.#server.close(resolve));
        for (const guest of this.#guests)
            guest.destroy();
        await closed;
        await this.#turn;
    }
    async #receive(socket) {
        // One who leaves without a word is no failure of ours.
        socket.on('error', () => undefined);
        socket.setNoDelay();
        this.#guests.add(socket);
        try {
            await this.#converse(socket);
        }
        catch (error) {
            if (!socket.errored)
                this.#broken.reject(error);
        }
        finally {
            this.#guests.delete(socket);
            socket.destroy();
        }
    }
    async #converse(socket) {
        const start = new StartUp();
        const reader = new database_messages/* MessageReader */.RJ();
        const group = [];
        let admitted = false;
        for await (const chunk of socket) {
            const rest = start.done ? chunk : start.read(chunk, (answer) => socket.write(answer));
            if (!rest)
                return;
            for (const message of reader.read(rest)) {
                if (!admitted) {
                    if (!this.#knowsPassword(message))
                        return void socket.end(refusal);
                    admitted = true;
                    await this.#admit(socket);
                }
                else if (message.type === 'X')
                    return;
                else {
                    group.push(message);
                    if (ends.has(message.type))
                        await this.#pass(socket, group.splice(0));
                }
            }
        }
    }
    #knowsPassword({ type, body }) {
        const expected = (0,database_messages/* terminated */.CE)(this.password);
        return type === 'p' && body.length === expected.length && (0,external_node_crypto_.timingSafeEqual)(body, expected);
    }
    /** Whoever comes in finds the session as it is at the beginning. */
    async #admit(socket) {
        this.#visitors++;
        if (this.#guests.size === 1) {
            await this.#take(async () => {
                await resetSession(this.#database);
                await this.#prepareSession();
            });
        }
        socket.write((0,database_messages/* startUpAnswer */.kF)(this.#database.parameters));
    }
    async #pass(socket, group) {
        await this.#take(async () => {
            this.#listener.sent(group);
            await this.#database.relay(group, (chunk) => {
                this.#listener.heard(chunk);
                // PGlite overwrites what it has said.
                socket.write(Buffer.from(chunk));
            });
            if (isReset(group))
                await this.#prepareSession();
        });
    }
    #take(work) {
        const done = this.#turn.then(async () => {
            this.#isBusy = true;
            try {
                await work();
            }
            finally {
                this.#isBusy = false;
                this.#lastWord = performance.now();
            }
        });
        this.#turn = done.catch(() => undefined);
        return done;
    }
}
/** Is it what the CLI says before each file? */
function isReset([first, ...others]) {
    return first?.type === 'Q' && others.length === 0 && /^RESET ALL\0$/.test(first.body.toString());
}
/** Leaves nothing of what was said before: no transaction, no setting, no temporary table. */
async function resetSession(database) {
    await database.query('ROLLBACK');
    await database.query('DISCARD ALL');
}
const refusal = (0,database_messages/* frame */.Gt)('E', ...['SFATAL', 'VFATAL', 'C28P01', 'Mpassword authentication failed for the sandbox'].map(database_messages/* terminated */.CE), Buffer.alloc(1));
/** AuthenticationCleartextPassword: what is said here stays on this machine. */
const askForPassword = (0,database_messages/* frame */.Gt)('R', Buffer.from([0, 0, 0, 3]));
/** The first packets of a client, which have no type. */
class StartUp {
    done = false;
    #pending = Buffer.alloc(0);
    /** Returns what stands behind them; undefined for one who came to cancel something. */
    read(chunk, answer) {
        this.#pending = Buffer.concat([this.#pending, chunk]);
        while (!this.done && this.#pending.length >= 8) {
            const length = this.#pending.readUInt32BE(0);
            if (this.#pending.length < length)
                break;
            const code = this.#pending.readUInt32BE(4);
            this.#pending = this.#pending.subarray(length);
            if (code === cancelRequest)
                return undefined;
            this.done = code !== sslRequest && code !== encryptionRequest;
            answer(this.done ? askForPassword : Buffer.from('N'));
        }
        return this.done ? this.#pending : Buffer.alloc(0);
    }
}

// EXTERNAL MODULE: ./build/snapshot/table-file.js + 1 modules
var table_file = __webpack_require__(197);
;// CONCATENATED MODULE: ./build/rehearsal/stored-values.js
// How many values the backup has of each column of a table: read from its file, without a database.



const tab = 0x09;
const stored_values_lineFeed = 0x0a;
const backslash = 0x5c;
const capitalN = 0x4e;
/** The rows of a table file as COPY text. Throws `SNAPSHOT_DAMAGED` where the file cannot be read to its end. */
async function* readStored(directory, entry) {
    try {
        yield* (0,table_file/* readTableFile */.FU)((0,external_node_path_.join)(directory, entry.file), entry.columns);
    }
    catch (error) {
        throw new errors/* GateError */.ue('SNAPSHOT_DAMAGED', `${entry.file} cannot be read: ${(0,errors/* messageOf */.bD)(error)}`, { cause: error });
    }
}
/** Counts what is not NULL, by the column's name. */
async function countValues(directory, entry) {
    const counts = new Float64Array(Math.max(entry.columns.length, 1));
    const counter = new ValueCounter(counts);
    for await (const chunk of readStored(directory, entry))
        counter.add(chunk);
    return new Map(entry.columns.map(({ name }, index) => [name, counts[index] ?? 0]));
}
/** COPY text writes NULL as \N, and a backslash that is data twice: https://www.postgresql.org/docs/18/sql-copy.html */
class ValueCounter {
    #counts;
    #column = 0;
    /** Bytes of the value so far, and whether they could be the beginning of \N. */
    #bytes = 0;
    #couldBeNull = true;
    constructor(counts) {
        this.#counts = counts;
    }
    add(chunk) {
        let [column, bytes, couldBeNull] = [this.#column, this.#bytes, this.#couldBeNull];
        for (const byte of chunk) {
            if (byte === tab || byte === stored_values_lineFeed) {
                if (bytes !== 2 || !couldBeNull)
                    this.#counts[column] = (this.#counts[column] ?? 0) + 1;
                column = byte === tab ? column + 1 : 0;
                bytes = 0;
                couldBeNull = true;
            }
            else {
                if (bytes > 1 || byte !== (bytes === 0 ? backslash : capitalN))
                    couldBeNull = false;
                bytes++;
            }
        }
        this.#column = column;
        this.#bytes = bytes;
        this.#couldBeNull = couldBeNull;
    }
}

;// CONCATENATED MODULE: ./build/rehearsal/comparison.js
// The rows of a table as the backup has them and as they are now, compared by the database that holds them: every value as
// the text that PostgreSQL writes for it.


/** Where rows of the backup are brought, until the transaction is rolled back. */
const place = { schema: 'migration_gate_before', name: 'rows' };
/** Compares. Rows are only looked at if there are any that were written. */
async function compareRows(work, compared) {
    const { before, columns, rowsBefore, rowsAfter, written } = compared;
    const gone = await countGone(work.directory, compared);
    const kept = columns.filter((pair) => pair.before && pair.after && !pair.before.generated);
    const isKeyed = before.key.length > 0 && before.key.every((number) => kept.some((pair) => pair.before?.number === number));
    if (written === 0)
        return { keyed: isKeyed, deleted: rowsBefore - rowsAfter, inserted: 0, updated: 0, columns: gone };
    // Rows of no columns are all the same.
    if (kept.length === 0) {
        const deleted = Math.max(0, rowsBefore - rowsAfter);
        return { keyed: false, deleted, inserted: rowsAfter - rowsBefore + deleted, updated: 0, columns: gone };
    }
    await loadTexts(work, compared);
    const shared = await sharedColumns(work.database, kept);
    if (!isKeyed)
        return { keyed: false, ...(await compareBags(work, compared, shared)), updated: 0, columns: gone };
    const found = await compareByKey(work, compared, shared);
    return { ...found, keyed: true, columns: new Map([...gone, ...found.columns]) };
}
/** What is gone with its column. */
async function countGone(directory, { columns, entries }) {
    const gone = columns.flatMap(({ before, after }) => (before && !before.generated && !after ? [before] : []));
    const changes = new Map(gone.map(({ number }) => [number, unchanged]));
    if (gone.length === 0)
        return changes;
    for (const entry of entries) {
        const counts = await countValues(directory, entry);
        for (const { number, name } of gone) {
            const { dropped } = changes.get(number) ?? unchanged;
            changes.set(number, { ...unchanged, dropped: dropped + (counts.get(name) ?? 0) });
        }
    }
    return changes;
}
const unchanged = { dropped: 0, overwritten: 0, emptied: 0, filled: 0 };
/** The columns of the table of texts have numbers for names: nobody's name stands in the way. */
async function sharedColumns(database, kept) {
    const shared = [];
    for (const { before, after } of kept) {
        if (!before || !after)
            continue;
        const isRetyped = before.type !== after.type;
        if (isRetyped)
            await makeConversions(database, { before, after });
        shared.push({ pair: { before, after }, number: before.number, isRetyped });
    }
    return shared;
}
/** Of a column's old values into its new type, and back. NULL where that is not possible. */
async function makeConversions(database, { before, after }) {
    const make = (name, from, to) => `CREATE OR REPLACE FUNCTION ${conversion(name, before.number)}(value text) RETURNS text LANGUAGE plpgsql AS $convert$
      BEGIN RETURN format('%s', value::${from}::${to}); EXCEPTION WHEN OTHERS THEN RETURN NULL; END $convert$`;
    await database.query([
        'SET LOCAL check_function_bodies = off',
        make('forth', before.type, after.type),
        make('back', after.type, before.type)
    ].join('; '));
}
function conversion(name, number) {
    return `${quoteIdentifier(place.schema)}.${name}_${number}`;
}
/** The rows of the backup, as a table of texts: no type, no constraint, no generated column stands in their way. */
async function loadTexts({ database, directory }, { before, entries }) {
    const table = sql_qualifiedName(place);
    const numbers = new Map(before.columns.map(({ name, number }) => [name, number]));
    const columns = [...numbers.values()].map((number) => `c${number} text`).join(', ');
    await database.query(`DROP TABLE IF EXISTS ${table}; CREATE SCHEMA IF NOT EXISTS ${quoteIdentifier(place.schema)}; CREATE TABLE ${table} (${columns})`);
    for (const entry of entries) {
        const list = entry.columns.map(({ name }) => `c${numbers.get(name)}`).join(', ');
        await database.copyIn(`COPY ${table} (${list}) FROM STDIN (FREEZE)`, readStored(directory, entry));
    }
}
/** Rows as they are now, as texts. num_nulls counts what is NULL itself; a row of NULLs is not. */
function liveRows({ leaves }, shared, condition) {
    const queries = leaves.map(({ leaf, was }) => {
        const values = shared.map(({ pair, number }) => {
            const column = columnOf(pair, leaf, was);
            const value = column === undefined ? 'NULL' : `t.${quoteIdentifier(column)}`;
            return `CASE WHEN num_nulls(${value}) = 0 THEN format('%s', ${value}) END AS c${number}`;
        });
        return `SELECT ${values.join(', ')} FROM ONLY ${sql_qualifiedName(leaf)} AS t WHERE ${condition}`;
    });
    return queries.join(' UNION ALL ');
}
/** As the type now writes a value that is not lost by it; else as it was. */
function keptText({ number, isRetyped }) {
    const [text, now] = [`c${number}`, `${conversion('forth', number)}(c${number})`];
    return isRetyped ? `CASE WHEN ${conversion('back', number)}(${now}) = ${text} THEN ${now} ELSE ${text} END` : text;
}
/** Rows of the backup. What rows are told apart by is written as its type now writes it. */
function storedRows(columns, key) {
    const values = columns.map((column) => {
        const text = `c${column.number}`;
        if (!column.isRetyped || !key.includes(column))
            return text;
        return `coalesce(${conversion('forth', column.number)}(${text}), ${text}) AS ${text}`;
    });
    return `SELECT true AS here, ${values.join(', ')} FROM ${sql_qualifiedName(place)}`;
}
/** Partitions have their columns in an order of their own: a column is found by its name at the time, then by its number. */
function columnOf({ before, after }, leaf, was) {
    const number = was?.columns.find(({ name }) => name === before?.name)?.number;
    const column = leaf.columns.find((each) => (was ? each.number === number : each.name === after?.name));
    return column?.name;
}
/** Is a value the same? One of another type is, if it becomes the old one again. */
function isSame({ number, isRetyped }) {
    const [was, is] = [`b.c${number}`, `l.c${number}`];
    const texts = `${was} IS NOT DISTINCT FROM ${is}`;
    return isRetyped ? `(${texts} OR coalesce(${conversion('back', number)}(${is}) = ${was}, false))` : `(${texts})`;
}
/** Columns that one query compares: what it joins may have 1,664. */
const mostColumns = 400;
/** A row that was written is one that was there, or a new one. */
async function compareByKey(work, compared, shared) {
    const { database, isWritten } = work;
    const written = { compared, key: shared.filter((column) => isKey(compared, column)), condition: isWritten };
    const isWide = shared.length > mostColumns;
    const isUpdated = isWide ? 'b.whole IS DISTINCT FROM l.whole' : shared.map((one) => `NOT ${isSame(one)}`).join(' OR ');
    const [matched = 0, updated = 0] = await readFigures(database, ['count(b.here)', `count(*) FILTER (WHERE b.here AND (${isUpdated}))`], joined({ ...written, columns: shared, isWide }));
    const changes = [];
    for (let at = 0; at < shared.length; at += mostColumns) {
        const columns = shared.slice(at, at + mostColumns);
        changes.push(...(await readChanges(database, columns, joined({ ...written, columns, isWide: false }))));
    }
    return { ...(await countByKey(work, written, matched)), updated, columns: new Map(changes) };
}
function isKey({ before }, { number }) {
    return before.key.includes(number);
}
/** Where the key is one still, a row that is neither untouched nor found among the written ones is gone; else all are looked at. */
async function countByKey({ database }, { compared, key }, matched) {
    const { rowsBefore, rowsAfter, written, keyHolds } = compared;
    if (keyHolds)
        return { deleted: rowsBefore - (rowsAfter - written) - matched, inserted: written - matched };
    const [deleted = 0] = await readFigures(database, ['count(*)'], `FROM (${storedRows(key, key)}) AS b WHERE NOT EXISTS (SELECT FROM (${liveRows(compared, key, 'true')}) AS l WHERE ${onKey(key)})`);
    return { deleted, inserted: rowsAfter - rowsBefore + deleted };
}
/** Rows now, `l`, each with the one of the backup that has its key, `b`, if there is one. Wide rows are each one value. */
function joined({ compared, key, condition, columns, isWide }) {
    const all = [...new Set([...key, ...columns])];
    const names = all.map(({ number }) => `c${number}`);
    const own = key.map(({ number }) => `c${number}`);
    const list = isWide ? `${own.join(', ')}, ARRAY[${names.join(', ')}] AS whole` : names.join(', ');
    return `FROM (SELECT ${list} FROM (${liveRows(compared, all, condition)}) AS now) AS l
    LEFT JOIN (SELECT here, ${list} FROM (${storedRows(all, key)}) AS was) AS b ON ${onKey(key)}`;
}
function onKey(key) {
    return key.map(({ number }) => `b.c${number} = l.c${number}`).join(' AND ');
}
async function readChanges(database, columns, from) {
    const counted = (condition) => `count(*) FILTER (WHERE b.here AND ${condition})`;
    const figures = columns.flatMap((column) => {
        const [was, is] = [`b.c${column.number}`, `l.c${column.number}`];
        return [
            counted(`num_nulls(${was}, ${is}) = 0 AND NOT ${isSame(column)}`),
            counted(`${was} IS NOT NULL AND ${is} IS NULL`),
            counted(`${was} IS NULL AND ${is} IS NOT NULL`)
        ];
    });
    const found = await readFigures(database, figures, from);
    return columns.map(({ number }, index) => {
        const [overwritten = 0, emptied = 0, filled = 0] = found.slice(3 * index);
        return [number, { dropped: 0, overwritten, emptied, filled }];
    });
}
/** As bags of rows: what is there less often than before was deleted. */
async function compareBags({ database }, compared, shared) {
    const was = `ARRAY[${shared.map(keptText).join(', ')}]::text[]`;
    const now = `ARRAY[${shared.map(({ number }) => `c${number}`).join(', ')}]::text[]`;
    const [deleted = 0, inserted = 0] = await readFigures(database, ['coalesce(sum(greatest(was - now, 0)), 0)', 'coalesce(sum(greatest(now - was, 0)), 0)'], `FROM (SELECT sum(was) AS was, sum(now) AS now FROM (
        SELECT ${was} AS row, 1 AS was, 0 AS now FROM ${sql_qualifiedName(place)}
        UNION ALL SELECT ${now}, 0, 1 FROM (${liveRows(compared, shared, 'true')}) AS l) AS rows GROUP BY row) AS bag`);
    return { deleted, inserted };
}
async function readFigures(database, figures, from) {
    const [row] = await database.query(`SELECT ARRAY[${figures.join(', ')}]::text AS figures ${from}`);
    return (row?.figures ?? '').replace(/[{}]/g, '').split(',').map(Number);
}

;// CONCATENATED MODULE: ./build/rehearsal/impact.js
// What a push has done to the data: rows and values that are gone, others that came, tables and columns that are others now.
/** What is not there any more. */
function lossOf(tables) {
    const columns = tables.flatMap((table) => table.columns);
    return {
        rows: sum(tables.map((table) => table.deleted)),
        values: sum(columns.map((column) => column.dropped + column.overwritten + column.emptied))
    };
}
/** Is there something to say of a column? */
function isChanged(column) {
    const { fate, newName, newType, overwritten, emptied, filled } = column;
    return fate !== 'kept' || newName !== undefined || newType !== undefined || overwritten + emptied + filled > 0;
}
/** Is there something to say of a table? */
function isWorthTelling({ renamed: name, deleted, inserted, updated, columns, rewritten, indexes, detached, lostPartitions }) {
    const changed = deleted + inserted + updated > 0 || columns.some(isChanged);
    return changed || name !== undefined || rewritten || indexes.length + detached.length + lostPartitions.length > 0;
}
/** Of numbers. */
function sum(numbers) {
    return numbers.reduce((total, number) => total + number, 0);
}

;// CONCATENATED MODULE: ./build/rehearsal/row-counts.js
// How many rows there are in tables, and how many of them a push has written.


/** Written by a transaction that is younger than the last one before the push. */
function isWritten(boundary) {
    return `age(xmin) < age(${quoteLiteral(boundary)}::xid)`;
}
/** Tables that are counted in one statement. */
const countedAtOnce = 200;
/** Counts the rows of tables that the backup has none of: before a push, they are keys that somebody has put there. */
async function countShadows(database, { tables }, stored) {
    const names = new Set(stored.map(sql_qualifiedName));
    const others = tables.filter((table) => !table.partitioned && !names.has(sql_qualifiedName(table)));
    const counts = await countRows({ database, boundary: '1' }, { tables: others });
    return new Map([...counts].map(([oid, { rows }]) => [oid, rows]));
}
/** Counts the rows of all tables, by oid. */
async function countRows({ database, boundary }, { tables }) {
    const leaves = tables.filter((table) => !table.partitioned);
    const counts = new Map();
    for (let at = 0; at < leaves.length; at += countedAtOnce) {
        const queries = leaves
            .slice(at, at + countedAtOnce)
            .map((leaf) => `SELECT ${leaf.oid} AS oid, count(*) AS rows, count(*) FILTER (WHERE ${isWritten(boundary)}) AS written FROM ONLY ${sql_qualifiedName(leaf)}`);
        for (const row of await database.query(queries.join(' UNION ALL ')))
            counts.set(answers_text(row, 'oid'), { rows: Number(row.rows), written: Number(row.written) });
    }
    return counts;
}

;// CONCATENATED MODULE: ./build/rehearsal/shape.js
// The tables of a database as its catalogs have them, so that two moments can be compared: what has a new name is still the
// same table, and what has the old name may be another one.

/** Not the catalogs, not what is temporary, and not the history of migrations, which every push changes. */
const own = `n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'supabase_migrations')`;
const tablesQuery = `SELECT c.oid::text, n.nspname AS schema, c.relname AS name, c.relkind = 'p' AS partitioned,
    coalesce(pg_partition_root(c.oid)::oid, c.oid)::text AS root, c.relfilenode::text AS filenode,
    CASE WHEN c.relispartition THEN json_build_object('bound', pg_get_expr(c.relpartbound, c.oid),
      'oid', (SELECT i.inhparent::text FROM pg_inherits i WHERE i.inhrelid = c.oid)) END AS "partOf",
    (SELECT coalesce(json_agg(json_build_object('number', a.attnum, 'name', a.attname, 'generated', a.attgenerated <> '',
        'type', format_type(a.atttypid, a.atttypmod)) ORDER BY a.attnum), '[]')
      FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
    coalesce((SELECT (i.indkey::int2[])[0:i.indnkeyatts - 1] FROM pg_index i WHERE i.indrelid = c.oid AND i.indisprimary), '{}') AS key
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND c.relpersistence <> 't' AND ${own} ORDER BY 2, 3`;
const indexesQuery = `SELECT c.oid::text, c.relname AS name, c.relfilenode::text AS filenode, i.indrelid::text AS table
  FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind = 'i' AND ${own} ORDER BY c.relname`;
/** Types are named in full where search_path is empty. */
async function readShape(database) {
    return { tables: await answers_readJson(database, tablesQuery), indexes: await answers_readJson(database, indexesQuery) };
}
/** The columns of a table at both moments. */
function pairColumns(before, after) {
    const later = new Map(after.columns.map((column) => [column.number, column]));
    const earlier = new Set(before.columns.map((column) => column.number));
    return [
        ...before.columns.map((column) => ({ before: column, after: later.get(column.number) })),
        ...after.columns
            .filter(({ number }) => !earlier.has(number))
            .map((column) => ({ before: undefined, after: column }))
    ];
}

;// CONCATENATED MODULE: ./build/rehearsal/measurement.js
// Measures what a push has done: what is in the tables now, against what the backup says was in them before. Cascades and
// triggers are in it, since it really ran.





/** Measures. Throws what the database throws, and `SNAPSHOT_DAMAGED`. */
async function measureImpact(work, after) {
    const counts = await countRows(work, after);
    const tables = [];
    const untouched = [];
    for (const family of familiesOf(work, after)) {
        const impact = await new Measurement(work, family, counts).measure(after);
        if (impact)
            tables.push(impact);
        else
            untouched.push(...family.entries.map(({ schema, name, records }) => ({ schema, name, rows: records })));
    }
    return { tables, untouched, loss: lossOf(tables) };
}
/** A partition stays with the table that it was a part of before the push. */
function familiesOf({ tables, before }, after) {
    const entries = new Map(tables.map((entry) => [sql_qualifiedName(entry), entry]));
    const rootBefore = new Map(before.tables.map(({ oid, root }) => [oid, root]));
    const familyOf = ({ oid, root }) => rootBefore.get(oid) ?? rootBefore.get(root) ?? root;
    const earlier = Map.groupBy(before.tables, familyOf);
    const later = Map.groupBy(after.tables, familyOf);
    return [...new Set([...earlier.keys(), ...later.keys()])].map((root) => ({
        before: earlier.get(root)?.find(({ oid }) => oid === root),
        after: later.get(root)?.find(({ oid }) => oid === root),
        earlier: earlier.get(root) ?? [],
        leaves: (later.get(root) ?? []).filter((table) => !table.partitioned),
        entries: (earlier.get(root) ?? []).flatMap((table) => entries.get(sql_qualifiedName(table)) ?? [])
    }));
}
/** One family. */
class Measurement {
    #work;
    #family;
    #rowsBefore;
    #rowsAfter;
    #written;
    constructor(work, family, counts) {
        this.#work = work;
        this.#family = family;
        this.#rowsBefore = sum(family.entries.map((entry) => entry.records));
        this.#rowsAfter = sum(family.leaves.map((leaf) => counts.get(leaf.oid)?.rows ?? 0));
        this.#written = sum(family.leaves.map((leaf) => counts.get(leaf.oid)?.written ?? 0));
    }
    /** Undefined where there is nothing to say. */
    async measure(shape) {
        const { before, after, leaves } = this.#family;
        if (!before)
            return after && this.#created(after);
        if (!after && leaves.length === 0)
            return this.#dropped(before);
        // Where only partitions are left of it, their columns are what it had.
        const columns = pairColumns(before, after ?? before);
        const { measured, impacts } = await this.#compare(before, columns);
        const impact = {
            schema: before.schema,
            name: before.name,
            fate: 'kept',
            renamed: renamed(before, after),
            stored: this.#stored(),
            rowsBefore: this.#rowsBefore,
            rowsAfter: this.#rowsAfter,
            ...measured,
            columns: impacts,
            rewritten: this.#isRewritten(measured),
            indexes: this.#builtIndexes(shape, measured),
            detached: this.#detached(before),
            lostPartitions: this.#lostPartitions(shape)
        };
        return isWorthTelling(impact) ? impact : undefined;
    }
    #created({ schema, name, columns }) {
        return {
            ...nothing,
            schema,
            name,
            fate: 'created',
            rowsAfter: this.#rowsAfter,
            inserted: this.#rowsAfter,
            columns: columns.map((column) => impactOf({ before: undefined, after: column }))
        };
    }
    #stored() {
        return this.#family.entries.map(({ schema, name }) => ({ schema, name }));
    }
    #dropped({ schema, name }) {
        return {
            ...nothing,
            schema,
            name,
            fate: 'dropped',
            stored: this.#stored(),
            rowsBefore: this.#rowsBefore,
            deleted: this.#rowsBefore
        };
    }
    /** Rows that nobody wrote, with all their columns, and as many as before, are those of the backup. */
    async #compare(before, columns) {
        const isTouched = this.#written > 0 || this.#rowsBefore !== this.#rowsAfter || columns.some(isGone);
        if (this.#family.entries.length === 0 || this.#rowsBefore === 0 || !isTouched) {
            // Of tables that are not in the backup, there are keys at most.
            const inserted = this.#family.entries.length === 0 ? this.#insertedBeside() : isTouched ? this.#rowsAfter : 0;
            return {
                measured: { key: measurement_keyOf(before), deleted: 0, updated: 0, inserted },
                impacts: columns.map((pair) => impactOf(pair))
            };
        }
        const { database, directory, boundary } = this.#work;
        const compared = await compareRows({ database, directory, isWritten: isWritten(boundary) }, {
            entries: this.#family.entries,
            rowsBefore: this.#rowsBefore,
            rowsAfter: this.#rowsAfter,
            written: this.#written,
            keyHolds: this.#keyHolds(before),
            leaves: this.#family.leaves.map((leaf) => ({ leaf, was: this.#shapeBefore(leaf) })),
            before,
            columns
        });
        const impacts = columns.map((pair) => impactOf(pair, pair.before && compared.columns.get(pair.before.number)));
        const { deleted, inserted, updated } = compared;
        return { measured: { deleted, inserted, updated, key: compared.keyed ? measurement_keyOf(before) : [] }, impacts };
    }
    #insertedBeside() {
        const shadows = sum(this.#family.earlier.map(({ oid }) => this.#work.shadows.get(oid) ?? 0));
        return Math.max(0, this.#rowsAfter - shadows);
    }
    #keyHolds({ oid, key }) {
        const { after, leaves } = this.#family;
        const isSame = after?.key.length === key.length && key.every((number) => after.key.includes(number));
        return isSame && leaves.every((leaf) => leaf.root === oid);
    }
    #detached({ oid }) {
        const parts = this.#family.leaves.filter((leaf) => {
            const isPartition = leaf.oid !== oid && this.#shapeBefore(leaf)?.root === oid;
            return isPartition && leaf.root !== oid;
        });
        return parts.map(({ schema, name }) => ({ schema, name }));
    }
    /** Where that of which it was a part is gone too, nobody can say where it belongs. */
    #lostPartitions({ tables }) {
        const now = new Map(tables.map((table) => [table.oid, table]));
        return this.#family.earlier.flatMap(({ oid, schema, name, partOf, partitioned }) => {
            const parent = partOf && now.get(partOf.oid);
            if (!parent || partitioned || now.has(oid))
                return [];
            return [{ schema, name, parent: { schema: parent.schema, name: parent.name }, bound: partOf.bound }];
        });
    }
    #shapeBefore({ oid }) {
        return this.#work.before.tables.find((table) => table.oid === oid);
    }
    /** A table whose rows are all gone was emptied, not rewritten. */
    #isRewritten({ deleted }) {
        if (this.#rowsBefore === 0 || deleted === this.#rowsBefore)
            return false;
        return this.#family.leaves.some((leaf) => {
            const was = this.#shapeBefore(leaf);
            return was !== undefined && was.filenode !== leaf.filenode;
        });
    }
    #builtIndexes({ indexes }, { deleted }) {
        if (this.#rowsBefore === 0 || deleted === this.#rowsBefore)
            return [];
        const earlier = new Map(this.#work.before.indexes.map(({ oid, filenode }) => [oid, filenode]));
        const own = new Set(this.#family.leaves.map((leaf) => leaf.oid));
        return indexes
            .filter((index) => own.has(index.table) && earlier.get(index.oid) !== index.filenode)
            .map(({ name }) => name);
    }
}
const nothing = {
    renamed: undefined,
    rowsBefore: 0,
    rowsAfter: 0,
    stored: [],
    key: [],
    deleted: 0,
    inserted: 0,
    updated: 0,
    columns: [],
    rewritten: false,
    indexes: [],
    detached: [],
    lostPartitions: []
};
function measurement_keyOf({ key, columns }) {
    return key.flatMap((number) => columns.find((column) => column.number === number)?.name ?? []);
}
function isGone({ before, after }) {
    return before !== undefined && !before.generated && after === undefined;
}
function impactOf({ before, after }, change = unchanged) {
    const shape = before ?? after;
    return {
        name: shape?.name ?? '',
        type: shape?.type ?? '',
        fate: before ? (after ? 'kept' : 'dropped') : 'added',
        newName: before && after && after.name !== before.name ? after.name : undefined,
        newType: before && after && after.type !== before.type ? after.type : undefined,
        ...change
    };
}
function renamed(before, after) {
    if (!after || sql_qualifiedName(before) === sql_qualifiedName(after))
        return undefined;
    return { schema: after.schema, name: after.name };
}

;// CONCATENATED MODULE: ./build/restore/target.js
// What is known of a target before anything in it is touched. Only its catalogs are asked.

/** Reads the facts. */
async function readTarget(database) {
    const [server] = await database.query(`SELECT current_setting('server_version') AS version, current_user AS user,
      current_setting('server_version_num')::int / 10000 AS major, current_setting('server_encoding') AS encoding,
      pg_backend_pid() AS pid, (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS superuser, pg_is_in_recovery() AS standby,
      current_setting('transaction_read_only') AS read_only`);
    const facts = server ?? {};
    const major = Number(facts.major);
    const extensions = await answers_readJson(database, `SELECT name, bool_or(installed) AS installed FROM (SELECT extname AS name, true AS installed FROM pg_extension
        UNION ALL SELECT name, false FROM pg_available_extensions) AS known GROUP BY name`);
    const schemas = await database.query('SELECT nspname AS name FROM pg_namespace');
    return {
        pid: answers_text(facts, 'pid'),
        major,
        serverVersion: answers_text(facts, 'version'),
        encoding: answers_text(facts, 'encoding'),
        user: answers_text(facts, 'user'),
        superuser: facts.superuser === 't',
        readOnly: readOnlyReason(facts.standby === 't', facts.read_only === 'on'),
        roles: await target_readRoles(database, major),
        extensions: new Map(extensions.map(({ name, installed }) => [name, installed])),
        schemas: new Set(schemas.map((row) => answers_text(row, 'name')))
    };
}
function readOnlyReason(standby, readOnly) {
    if (standby)
        return 'it is a standby server';
    return readOnly ? 'its transactions are read-only (default_transaction_read_only)' : undefined;
}
/**
 * Every role, and whether ours may make it an owner, and still do what only the owner may: who may not inherit its privileges
 * could not take from PUBLIC what a new function gives to it, and PostgreSQL only warns of that.
 * https://www.postgresql.org/docs/17/functions-info.html (pg_has_role)
 */
async function target_readRoles(database, major) {
    const privilege = major >= 16 ? 'SET' : 'MEMBER';
    const rows = await database.query(`SELECT rolname AS name, pg_has_role(oid, '${privilege}') AND pg_has_role(oid, 'USAGE') AS settable FROM pg_roles`);
    return new Map(rows.map((row) => [answers_text(row, 'name'), row.settable === 't']));
}
/** The tablespaces that our role may put things into. */
async function readTablespaces(database) {
    const rows = await database.query("SELECT spcname AS name FROM pg_tablespace WHERE has_tablespace_privilege(oid, 'CREATE')");
    return new Set(rows.map((row) => answers_text(row, 'name')));
}
/**
 * Everything that stands in some schemas by itself: not what belongs to an extension, to a table's column or to another
 * type. https://www.postgresql.org/docs/17/catalog-pg-depend.html
 */
function readObjects(database, schemas) {
    return answers_readJson(database, `SELECT d.objid::text AS oid, n.nspname AS schema, i.identity, coalesce(c.relname, i.name) AS name, CASE i.type WHEN 'composite type' THEN 'TYPE'
        WHEN 'statistics object' THEN 'STATISTICS' WHEN 'window function' THEN 'FUNCTION' ELSE upper(i.type) END AS kind
      FROM pg_depend d JOIN pg_namespace n ON n.oid = d.refobjid
        LEFT JOIN pg_class c ON d.classid = 'pg_class'::regclass AND c.oid = d.objid, pg_identify_object(d.classid, d.objid, 0) AS i
      WHERE d.refclassid = 'pg_namespace'::regclass AND d.deptype = 'n' AND n.nspname = ANY ($1::text[])
        AND d.classid NOT IN ('pg_default_acl'::regclass, 'pg_publication_namespace'::regclass, 'pg_extension'::regclass)
        AND NOT EXISTS (SELECT FROM pg_depend o WHERE o.classid = d.classid AND o.objid = d.objid AND o.objsubid = 0
          AND o.deptype IN ('i', 'e', 'P', 'S'))
      ORDER BY d.classid, i.identity`, [arrayLiteral(schemas)]);
}
/** Which of some tables there are, and with which columns that can be written. */
async function target_readTables(database, tables, { generated = false } = {}) {
    const rows = await answers_readJson(database, `SELECT n.nspname AS schema, c.relname AS name, ARRAY(SELECT a.attname FROM pg_attribute a WHERE a.attrelid = c.oid
        AND a.attnum > 0 AND NOT a.attisdropped AND (a.attgenerated = '' OR ${generated}) ORDER BY a.attnum) AS columns
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'p') AND n.nspname = ANY ($1::text[])`, [arrayLiteral([...new Set(tables.map((table) => table.schema))])]);
    const wanted = new Set(tables.map(target_tableKey));
    return new Map(rows.filter((row) => wanted.has(target_tableKey(row))).map((row) => [target_tableKey(row), row.columns]));
}
/** A table's name as the key of a map. */
function target_tableKey({ schema, name }) {
    return JSON.stringify([schema, name]);
}

;// CONCATENATED MODULE: ./build/rehearsal/schema-changes.js
// What a push has changed in a schema. Two servers say the same thing in different words, so their dumps cannot be compared
// with each other; what has changed between two dumps of one server can be compared with what has changed on another.



/** For the keys of maps. */
function objectKey({ type, schema, name }) {
    return JSON.stringify([type, schema, name]);
}
/**
 * The objects that the entries of a dump define. Left out is what differs between servers, or between the roles that push, although the same was pushed:
 * owners and privileges (the sandbox is a superuser's), comments on extensions, the names of NOT NULL constraints (there are
 * none before PostgreSQL 18), NOT NULL in tables that inherit, the order of the values of an enum, and the history of
 * migrations itself. `strange`: types, as `tableKey` has them, that are not what they are called; what mentions them is not
 * portable.
 */
function objectsOf(entries, strange = new Set()) {
    const definitions = entries.filter(isCompared).flatMap(definitionsOf);
    return [...Map.groupBy(definitions, objectKey).values()].flatMap((all) => {
        const [first] = all;
        if (!first)
            return [];
        const { type, schema, name } = first;
        const portable = all.every((one) => one.portable && !mentions(one.tokens, strange));
        return [{ type, schema, name, digest: digestOf(all.map(({ tokens }) => wordsOf(tokens))), portable }];
    });
}
/** From one moment to another of the same database. */
function changesBetween(before, after) {
    const earlier = new Map(before.map((object) => [objectKey(object), object]));
    const later = new Set(after.map(objectKey));
    const removed = before.filter((object) => !later.has(objectKey(object)));
    const others = after.flatMap((object) => {
        const was = earlier.get(objectKey(object));
        if (was?.digest === object.digest)
            return [];
        const digest = object.portable ? object.digest : null;
        return [changeOf(object, was ? 'changed' : 'added', digest)];
    });
    return [...removed.map((object) => changeOf(object, 'removed', null)), ...others];
}
function changeOf({ type, schema, name }, fate, digest) {
    return { type, schema, name, fate, digest };
}
/** As many digits as are needed to tell the objects of one database apart. */
function digestOf(texts) {
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 24);
}
const schema_changes_history = 'supabase_migrations';
function isCompared({ type, schema, name }) {
    if (type === 'ACL' || type === 'DEFAULT ACL' || schema === schema_changes_history)
        return false;
    if (type === 'SCHEMA')
        return name !== schema_changes_history;
    return type !== 'COMMENT' || !name.startsWith('EXTENSION ');
}
function definitionsOf(entry) {
    const { type, name } = entry;
    const [made = [], ...others] = entry.statements.filter((one) => !isOwnership(one)).map(({ tokens }) => tokens);
    const object = (of, called, tokens) => {
        return { type: of, schema: entry.schema ?? null, name: called, tokens, portable: isPortable(type, made) };
    };
    const whole = withoutNames(made);
    const list = type === 'TABLE' || (type === 'TYPE' && isEnum(made)) ? cutList(whole) : undefined;
    if (!list)
        return [object(type, name, [...whole, ...others.flat()])];
    const inherits = list.behind.some(isWord('INHERITS'));
    const parts = type === 'TYPE' ? list.parts.map(enumValue) : list.parts.flatMap((part) => tablePart(part, inherits));
    const itself = object(type, name, [...list.before, ...list.behind, ...others.flat()]);
    return [itself, ...parts.map((part) => object(part.type, `${name} ${part.name}`, part.tokens))];
}
function isOwnership({ tokens }) {
    return tokens[0]?.text === 'ALTER' && tokens.at(-3)?.text === 'OWNER' && tokens.at(-2)?.text === 'TO';
}
function isEnum(tokens) {
    return tokens.some((token, index) => isWord('AS')(token) && tokens[index + 1]?.text === 'ENUM');
}
/** What PostgreSQL reads and then says in its own words, which change from version to version; and what rests on the machine. */
const unportable = new Set(['VIEW', 'MATERIALIZED VIEW', 'RULE', 'COLLATION', 'EXTENSION']);
function isPortable(type, tokens) {
    if (type === 'FUNCTION' || type === 'PROCEDURE')
        return hasQuotedBody(tokens);
    return !unportable.has(type);
}
/** Not one in SQL's own form: https://www.postgresql.org/docs/18/sql-createfunction.html (sql_body) */
function hasQuotedBody(tokens) {
    return tokens.some((token, index) => isWord('AS')(token) && tokens[index + 1]?.kind === 'literal');
}
function isWord(word) {
    return (token) => token?.kind === 'word' && token.text === word;
}
/** `CONSTRAINT name NOT NULL` is NOT NULL. */
function withoutNames(tokens) {
    const isName = (index) => isWord('CONSTRAINT')(tokens[index]) && isWord('NOT')(tokens[index + 2]) && isWord('NULL')(tokens[index + 3]);
    return tokens.filter((_, index) => !isName(index) && !isName(index - 1));
}
/** Cuts a statement at its first list in parentheses. Undefined where it has none. */
function cutList(tokens) {
    const open = tokens.findIndex(({ text }) => text === '(');
    const parts = [[]];
    let depth = 0;
    for (const [index, token] of tokens.entries()) {
        if (open < 0 || index < open)
            continue;
        if (token.text === ')' || token.text === ']')
            depth--;
        if (depth === 0 && index > open)
            return {
                before: tokens.slice(0, open),
                parts: parts.filter((part) => part.length > 0),
                behind: tokens.slice(index + 1)
            };
        if (depth === 1 && token.text === ',')
            parts.push([]);
        else if (depth > 0)
            parts.at(-1)?.push(token);
        if (token.text === '(' || token.text === '[')
            depth++;
    }
    return undefined;
}
function enumValue(tokens) {
    return { type: 'ENUM VALUE', name: wordsOf(tokens).slice(1, -1).replaceAll("''", "'"), tokens: [] };
}
/** None of what only says that a column of another table is NOT NULL here too. */
function tablePart(tokens, inherits) {
    const [first, second] = tokens;
    if (!first || (isWord('NOT')(first) && isWord('NULL')(second)))
        return [];
    if (isWord('CONSTRAINT')(first) && second)
        return [{ type: 'CHECK CONSTRAINT', name: identifierOf(second), tokens }];
    return [{ type: 'COLUMN', name: identifierOf(first), tokens: inherits ? withoutNotNull(tokens) : tokens }];
}
function withoutNotNull(tokens) {
    const isNot = (index) => isWord('NOT')(tokens[index]) && isWord('NULL')(tokens[index + 1]);
    return tokens.filter((_, index) => !isNot(index) && !isNot(index - 1));
}
function mentions(tokens, names) {
    if (names.size === 0)
        return false;
    return tokens.some((token, index) => {
        const name = tokens[index + 1]?.text === '.' ? tokens[index + 2] : undefined;
        return name !== undefined && names.has(target_tableKey({ schema: identifierOf(token), name: identifierOf(name) }));
    });
}
function wordsOf(tokens) {
    return tokens.map(({ text }) => text).join(' ');
}

;// CONCATENATED MODULE: ./build/rehearsal/shadow-rows.js
// Rows that the backup has not got, but that its rows refer to, such as those of auth.users: in the sandbox a row with
// nothing but the key stands there, so that a migration meets the foreign keys that it would meet in production.



const referencesQuery = `SELECT json_build_object('schema', fn.nspname, 'name', f.relname) AS "from",
    json_build_object('schema', tn.nspname, 'name', t.relname) AS "to",
    (SELECT json_agg(a.attname ORDER BY k.at) FROM unnest(c.conkey) WITH ORDINALITY AS k (attnum, at)
      JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.attnum) AS columns,
    (SELECT json_agg(a.attname ORDER BY k.at) FROM unnest(c.confkey) WITH ORDINALITY AS k (attnum, at)
      JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.attnum) AS keys
  FROM pg_constraint c JOIN pg_class f ON f.oid = c.conrelid JOIN pg_namespace fn ON fn.oid = f.relnamespace
    JOIN pg_class t ON t.oid = c.confrelid JOIN pg_namespace tn ON tn.oid = t.relnamespace
  WHERE c.contype = 'f' AND c.conparentid = 0 ORDER BY c.oid`;
/**
 * Makes them, for the foreign keys that are there and for those that are to come. `stored`: the tables whose rows the backup
 * has. Where a table wants more than its key, it stays as it is. Returns the tables that have such rows.
 */
async function makeShadowRows(database, stored, planned) {
    const own = new Set([...stored, ...(await readAncestors(database, stored))].map(sql_qualifiedName));
    const references = [...(await answers_readJson(database, referencesQuery)), ...planned];
    const shadowed = new Map();
    await database.query('SET session_replication_role = replica');
    for (const reference of references) {
        const { from, to } = reference;
        if (!own.has(sql_qualifiedName(from)) || own.has(sql_qualifiedName(to)))
            continue;
        if (await fill(database, reference))
            shadowed.set(sql_qualifiedName(to), to);
    }
    await database.query('RESET session_replication_role');
    return [...shadowed.values()];
}
/** The partitioned tables whose rows are in partitions that the backup has. */
function readAncestors(database, tables) {
    return answers_readJson(database, `SELECT DISTINCT an.nspname AS schema, a.relname AS name FROM unnest($1::text[], $2::text[]) AS t (schema, name)
        JOIN pg_namespace n ON n.nspname = t.schema JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = t.name
        CROSS JOIN LATERAL pg_partition_ancestors(c.oid) AS p (oid) JOIN pg_class a ON a.oid = p.oid AND a.oid <> c.oid
        JOIN pg_namespace an ON an.oid = a.relnamespace`, nameParameters(tables));
}
async function fill(database, { from, columns, to, keys }) {
    const into = keys.length > 0 ? keys : await readPrimaryKey(database, to);
    const list = (names) => names.map(quoteIdentifier).join(', ');
    const isWhole = columns.map((column) => `${quoteIdentifier(column)} IS NOT NULL`).join(' AND ');
    try {
        await database.query(`INSERT INTO ${sql_qualifiedName(to)} (${list(into)}) SELECT DISTINCT ${list(columns)} FROM ${sql_qualifiedName(from)} WHERE ${isWhole} ON CONFLICT DO NOTHING`);
        return true;
    }
    catch (error) {
        if (!(error instanceof errors/* GateError */.ue) || error.code === 'CONNECTION_LOST')
            throw error;
        return false;
    }
}
async function readPrimaryKey(database, { schema, name }) {
    const rows = await database.query(`SELECT a.attname AS name FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace,
        unnest((i.indkey::int2[])[0:i.indnkeyatts - 1]) WITH ORDINALITY AS k (attnum, at) JOIN pg_attribute a ON a.attnum = k.attnum
      WHERE i.indisprimary AND n.nspname = $1 AND c.relname = $2 AND a.attrelid = c.oid ORDER BY k.at`, [schema, name]);
    return rows.map((row) => answers_text(row, 'name'));
}

;// CONCATENATED MODULE: ./build/rehearsal/stubs.js
// What only production has, and an embedded sandbox cannot have: extensions that work in the background, or talk to the
// network. Something of the same name stands in, so that a migration that uses it still runs; it does nothing but say so.



const bigint = (declaration) => ({ declaration, returns: 'bigint', value: '1' });
const stubs_nothing = (declaration) => ({ declaration, returns: 'void', value: 'NULL' });
/** https://github.com/citusdata/pg_cron, supabase/pg_net, supabase/vault, supabase/pg_graphql, michelp/pgjwt, pgmq/pgmq */
const extensions = {
    pg_cron: {
        schema: 'cron',
        functions: [
            bigint('schedule(schedule text, command text)'),
            bigint('schedule(job_name text, schedule text, command text)'),
            bigint('schedule_in_database(job_name text, schedule text, command text, database text, username text DEFAULT NULL, active boolean DEFAULT true)'),
            { declaration: 'unschedule(job_id bigint)', returns: 'boolean', value: 'true' },
            { declaration: 'unschedule(job_name text)', returns: 'boolean', value: 'true' },
            stubs_nothing('alter_job(job_id bigint, schedule text DEFAULT NULL, command text DEFAULT NULL, database text DEFAULT NULL, username text DEFAULT NULL, active boolean DEFAULT NULL)')
        ],
        relations: [
            `TABLE cron.job (jobid bigint PRIMARY KEY, schedule text, command text, nodename text, nodeport integer, database text,
        username text, active boolean, jobname text)`,
            `TABLE cron.job_run_details (jobid bigint, runid bigint PRIMARY KEY, job_pid integer, database text, username text,
        command text, status text, return_message text, start_time timestamptz, end_time timestamptz)`
        ]
    },
    pg_net: {
        schema: 'net',
        functions: [
            bigint("http_get(url text, params jsonb DEFAULT '{}', headers jsonb DEFAULT '{}', timeout_milliseconds integer DEFAULT 1000)"),
            bigint(`http_post(url text, body jsonb DEFAULT '{}', params jsonb DEFAULT '{}', headers jsonb DEFAULT '{"Content-Type": "application/json"}', timeout_milliseconds integer DEFAULT 1000)`),
            bigint("http_delete(url text, params jsonb DEFAULT '{}', headers jsonb DEFAULT '{}', timeout_milliseconds integer DEFAULT 2000, body jsonb DEFAULT NULL)")
        ],
        relations: [
            `TABLE net._http_response (id bigint, status_code integer, content_type text, headers jsonb, content text,
        timed_out boolean, error_msg text, created timestamptz NOT NULL DEFAULT now())`,
            'TABLE net.http_request_queue (id bigserial, method text, url text, headers jsonb, body bytea, timeout_milliseconds integer)'
        ]
    },
    supabase_vault: {
        schema: 'vault',
        functions: [
            {
                declaration: "create_secret(new_secret text, new_name text DEFAULT NULL, new_description text DEFAULT '', new_key_id uuid DEFAULT NULL)",
                returns: 'uuid',
                value: 'gen_random_uuid()'
            },
            stubs_nothing('update_secret(secret_id uuid, new_secret text DEFAULT NULL, new_name text DEFAULT NULL, new_description text DEFAULT NULL, new_key_id uuid DEFAULT NULL)')
        ],
        relations: [
            `TABLE vault.secrets (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), name text, description text NOT NULL DEFAULT '',
        secret text NOT NULL, key_id uuid, nonce bytea, created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now())`,
            'VIEW vault.decrypted_secrets AS SELECT id, name, description, secret, secret AS decrypted_secret, key_id, nonce, created_at, updated_at FROM vault.secrets'
        ]
    },
    pg_graphql: {
        schema: 'graphql',
        functions: [
            {
                declaration: 'resolve(query text, variables jsonb DEFAULT \'{}\', "operationName" text DEFAULT NULL, extensions jsonb DEFAULT NULL)',
                returns: 'jsonb',
                value: "'{}'"
            },
            stubs_nothing('rebuild_schema()')
        ]
    },
    pgmq: {
        schema: 'pgmq',
        functions: [
            stubs_nothing('"create"(queue_name text)'),
            stubs_nothing('create_unlogged(queue_name text)'),
            { declaration: 'drop_queue(queue_name text)', returns: 'boolean', value: 'true' },
            { declaration: 'send(queue_name text, msg jsonb, delay integer DEFAULT 0)', returns: 'SETOF bigint', value: '1' }
        ]
    },
    pgjwt: {
        schema: undefined,
        functions: [
            { declaration: "sign(payload json, secret text, algorithm text DEFAULT 'HS256')", returns: 'text', value: "''" },
            { declaration: 'url_encode(data bytea)', returns: 'text', value: "''" }
        ]
    }
};
/** What else a hosted project can have: nothing is known of it but the name. */
const others = new Set(`address_standardizer address_standardizer_data_us amcheck bloom btree_gin btree_gist dblink file_fdw http hypopg
  index_advisor old_snapshot pageinspect pg_buffercache pg_freespacemap pg_hashids pg_jsonschema pg_partman pg_prewarm
  pg_repack pg_stat_monitor pg_tle pg_visibility pg_walinspect pgaudit pgroonga pgroonga_database pgrouting pgrowlocks
  pgsodium pgstattuple plpgsql_check plv8 postgis_raster postgis_sfcgal postgres_fdw rum sslinfo timescaledb wrappers xml2`.split(/\s+/));
/**
 * Gives the sandbox what it lacks, and installs what the source has `installed`; `wanted` is what migrations create. Returns
 * those of which there is nothing but the name: what needs them cannot be rehearsed.
 */
async function provideStubs(database, installed, wanted) {
    const rows = await database.query('SELECT name FROM pg_available_extensions');
    const available = new Set(rows.map((row) => row.name));
    for (const [name, extension] of Object.entries(extensions))
        if (!available.has(name))
            database.provideExtension?.(name, scriptOf(name, extension));
    const known = [...installed, ...wanted.filter((name) => others.has(name))];
    const empty = [...new Set(known)].filter((name) => !available.has(name) && extensions[name] === undefined);
    for (const name of empty)
        database.provideExtension?.(name, scriptOf(name, { schema: undefined, functions: [] }));
    await database.query('SET session_replication_role = replica');
    for (const name of installed)
        await install(database, name);
    await database.query('RESET session_replication_role');
    return empty;
}
/** What cannot be installed, such as on a server that has no stubs, is missed by whoever needs it. */
async function install(database, name) {
    try {
        await database.query(`CREATE EXTENSION IF NOT EXISTS ${quoteIdentifier(name)}`);
    }
    catch (error) {
        if (!(error instanceof errors/* GateError */.ue) || error.code === 'CONNECTION_LOST')
            throw error;
    }
}
function scriptOf(name, { schema, functions, relations = [] }) {
    const makeSchema = schema === undefined
        ? ''
        : `DO $$ BEGIN IF to_regnamespace(${quoteLiteral(schema)}) IS NULL THEN CREATE SCHEMA ${schema}; END IF; END $$;`;
    const place = schema ?? '@extschema@';
    const made = functions.map(({ declaration, returns, value }) => {
        const said = `${stubNotice}${place}.${declaration.split('(', 1)[0]?.replaceAll('"', '')}`;
        const isVoid = returns === 'void';
        const isSet = returns.startsWith('SETOF');
        const end = isVoid ? 'RETURN;' : isSet ? `RETURN NEXT ${value};` : `RETURN ${value};`;
        return `CREATE FUNCTION ${place}.${declaration} RETURNS ${returns} LANGUAGE plpgsql AS $stub$ BEGIN RAISE WARNING '%', ${quoteLiteral(said)}; ${end} END $stub$;`;
    });
    const installed = `DO $$ BEGIN RAISE WARNING '%', ${quoteLiteral(`${stubNotice}CREATE EXTENSION ${name}`)}; END $$;`;
    return [makeSchema, ...relations.map((relation) => `CREATE ${relation};`), ...made, installed].join('\n');
}

;// CONCATENATED MODULE: ./build/wording.js
// Numbers as people read them.
/** `1 table`, `1,155 rows`. */
function count(number, noun) {
    return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}

;// CONCATENATED MODULE: ./build/restore/transaction.js
// The one transaction of a restore: what runs in it, in which settings, and what a statement that fails means.
// https://www.postgresql.org/docs/17/sql-savepoint.html




/** Statements are sent together up to this many characters: a pooler far away answers only so often. */
const batchCharacters = 64 * 1024;
/**
 * Begins the transaction. REPEATABLE READ, because pg_dump asks for it, and gets it in a transaction that is not its own
 * only if it is so already. Not READ WRITE: a database that is read-only by default is so for a reason, which a guard names.
 */
async function begin(database, major, lockTimeout) {
    const settings = {
        lock_timeout: String(lockTimeout),
        check_function_bodies: 'off',
        standard_conforming_strings: 'on',
        client_min_messages: 'error',
        default_tablespace: '',
        default_table_access_method: 'heap'
    };
    const commands = Object.entries(settings).map(([name, value]) => `SET LOCAL ${name} = ${quoteLiteral(value)}`);
    await database.query(['BEGIN ISOLATION LEVEL REPEATABLE READ', pinnedSettings(major), ...commands].join('; '));
}
/** Runs work that may fail without harm: what it did is undone then. Connections that break are not forgiven. */
async function attempt(database, work) {
    await database.query('SAVEPOINT attempt');
    try {
        const result = await work();
        await database.query('RELEASE SAVEPOINT attempt');
        return result;
    }
    catch (error) {
        if (!(error instanceof errors/* GateError */.ue) || isFatal(error))
            throw error;
        await database.query('ROLLBACK TO SAVEPOINT attempt; RELEASE SAVEPOINT attempt');
        return error;
    }
}
/** Runs work and undoes it, settings that it made included. Where it fails, all is lost anyway. */
async function undoing(database, work) {
    await database.query('SAVEPOINT undoing');
    const result = await work();
    await database.query('ROLLBACK TO SAVEPOINT undoing; RELEASE SAVEPOINT undoing');
    return result;
}
/** Runs entries in their order. Throws `RESTORE_FAILED` with the entry that the target refused. */
async function runEntries(database, entries, options) {
    const omissions = [];
    const run = (entry) => database.query(options.render(entry).join(';\n'));
    for (const batch of batches(entries, options)) {
        const sql = batch.flatMap(options.render).join(';\n');
        if (!((await attempt(database, () => database.query(sql))) instanceof errors/* GateError */.ue))
            continue;
        for (const entry of batch) {
            const failure = await attempt(database, () => run(entry));
            if (!(failure instanceof errors/* GateError */.ue))
                continue;
            const omission = await options.forgive(entry, failure);
            if (!omission)
                throw refused(entry, failure);
            omissions.push(omission);
        }
    }
    return omissions;
}
function* batches(entries, { render }) {
    let batch = [];
    let characters = 0;
    for (const entry of entries) {
        const size = render(entry).reduce((sum, statement) => sum + statement.length, 0);
        if (size === 0)
            continue;
        if (batch.length > 0 && characters + size > batchCharacters) {
            yield batch;
            batch = [];
            characters = 0;
        }
        batch.push(entry);
        characters += size;
    }
    if (batch.length > 0)
        yield batch;
}
/** What to say of an entry that the target would not take. */
function omitted(entry, failure) {
    return { what: describeEntry(entry), reason: reasonOf(failure), object: objectOf(entry) };
}
/** What an omission says of its entry. */
function objectOf({ type, schema, name }) {
    return { type, schema, name };
}
/** Nothing can be done after these: the transaction is gone. */
function isFatal(error) {
    return ['CONNECTION_LOST', 'UNREACHABLE', 'INTERRUPTED', 'TIMED_OUT'].includes(error.code);
}
/** PostgreSQL's code of what went wrong: https://www.postgresql.org/docs/17/errcodes-appendix.html */
function sqlStateOf(error) {
    return (0,errors/* codeOf */.$N)(error.cause);
}
/**
 * PostgreSQL's own words, but for what they quote of rows: errors about values do so, and what a function of the project
 * raises may hold anything. https://www.postgresql.org/docs/17/errcodes-appendix.html (Class 22)
 */
function reasonOf(error) {
    const { cause } = error;
    if (!(cause instanceof Error))
        return (0,errors/* messageOf */.bD)(error);
    const state = sqlStateOf(error) ?? '';
    if ('routine' in cause && cause.routine === raise)
        return `a function or trigger raised an exception (SQLSTATE ${state}); its words are in the log of the server`;
    return state.startsWith('22') ? cause.message.replace(/".*"/s, '"…"').replace(/(?:0x\w\w ?)+/g, '… ') : cause.message;
}
/** The function within PostgreSQL that carries out RAISE of PL/pgSQL. */
const raise = 'exec_stmt_raise';
const hints = {
    '42501': 'Connect as the role that owns what is to be replaced; on Supabase that is postgres.',
    '42704': 'What is missing is not in the backup, or was left out. Create it, then run the restore again.',
    '42P01': 'What is missing is not in the backup, or was left out. Create it, then run the restore again.',
    '42883': 'What is missing is not in the backup, or was left out. Create it, then run the restore again.',
    '53100': 'The disk of the target is full. Free some space or enlarge it, then run the restore again.',
    '53200': 'The target is out of memory. Close other sessions or use a larger machine, then run the restore again.',
    '55P03': 'Somebody holds a lock on it. Stop what uses the database, or raise lock-timeout.',
    '25006': 'Restore into a database that can be written.'
};
/** What it means that the target refused something. `RESTORE_FAILED`, or the connection's own failure. */
function refused(what, failure) {
    if (isFatal(failure))
        return failure;
    const name = typeof what === 'string' ? what : describeEntry(what);
    const state = sqlStateOf(failure) ?? '';
    // What is wrong with a value is said with the value at the end.
    const reason = state.startsWith('22') ? reasonOf(failure).replace(/: ".*"$/s, '') : reasonOf(failure);
    return new errors/* GateError */.ue('RESTORE_FAILED', `${name}: ${reason}`, {
        hint: `Nothing was changed. ${hints[state] ?? ''}`.trim(),
        cause: failure
    });
}

;// CONCATENATED MODULE: ./build/restore/beside.js
// Tables beside the live ones, in a schema of their own, to look at and to merge from: rows, columns and keys, nothing that
// would have an effect on anything else.






/**
 * Makes the tables, for nobody's eyes but the owner's. A column of a type that is gone is one of text. Throws
 * `TARGET_NOT_EMPTY` where the schema has a table of that name.
 */
async function makeTablesBeside(database, tables, schema) {
    const steps = tables.map((table) => ({ table, into: { schema, name: table.name } }));
    await checkNames(database, steps);
    const failure = await attempt(database, () => database.query(`CREATE SCHEMA IF NOT EXISTS ${quoteIdentifier(schema)}`));
    if (failure instanceof errors/* GateError */.ue)
        throw refused(`schema ${schema}`, failure);
    const omissions = [];
    const pending = [];
    for (const { table, into } of steps) {
        const known = await readKnownTypes(database, table);
        for (const { name: column, type } of table.columns) {
            const origin = known.get(type);
            if (origin === undefined)
                omissions.push(keptAsText({ into, column, type }, 'it is gone'));
            if (origin === 'own')
                pending.push({ into, column, type });
        }
        const columns = table.columns.map(({ name, type }) => `${quoteIdentifier(name)} ${known.get(type) === 'builtin' ? type : 'text'}`);
        const made = await attempt(database, () => makeTable(database, into, columns));
        if (made instanceof errors/* GateError */.ue)
            throw refused(`table ${into.schema}.${into.name}`, made);
    }
    return { steps, pending, omissions };
}
/** Without what default privileges grant on it: it has no row level security. */
async function makeTable(database, into, columns) {
    const name = sql_qualifiedName(into);
    await database.query(`CREATE TABLE ${name} (${columns.join(', ')})`);
    const grantees = await database.query(`SELECT DISTINCT CASE WHEN a.grantee = 0 THEN 'PUBLIC' ELSE a.grantee::regrole::text END AS role
      FROM pg_class c, aclexplode(c.relacl) a WHERE c.oid = $1::regclass AND a.grantee <> c.relowner`, [name]);
    const roles = grantees.map((row) => row.role);
    if (roles.length > 0)
        await database.query(`REVOKE ALL ON TABLE ${name} FROM ${roles.join(', ')}`);
}
/** Gives columns the type that they had, once the rows are there; where not all values are of that type any more, text. */
async function giveTypes(database, pending) {
    const omissions = [];
    for (const columns of Map.groupBy(pending, ({ into }) => target_tableKey(into)).values()) {
        const all = await attempt(database, () => alterTypes(database, columns));
        if (!(all instanceof errors/* GateError */.ue))
            continue;
        for (const column of columns) {
            const failure = await attempt(database, () => alterTypes(database, [column]));
            if (failure instanceof errors/* GateError */.ue)
                omissions.push(keptAsText(column, 'it does not take all values any more'));
        }
    }
    return omissions;
}
async function alterTypes(database, columns) {
    const [first] = columns;
    if (!first)
        return;
    const actions = columns.map(({ column, type }) => {
        const name = quoteIdentifier(column);
        return `ALTER COLUMN ${name} TYPE ${type} USING ${name}::${type}`;
    });
    await database.query(`ALTER TABLE ${sql_qualifiedName(first.into)} ${actions.join(', ')}`);
}
function keptAsText({ into, column, type }, reason) {
    return { what: `type ${type} of ${into.schema}.${into.name}.${column}`, reason: `${reason}, so the column is text` };
}
/** Adds the primary and unique keys that the tables had. */
async function addKeysBeside(database, entries, steps) {
    const targets = new Map(steps.map((step) => [target_tableKey(step.table), step.into]));
    const omissions = [];
    for (const entry of entries.filter(({ type }) => type === 'CONSTRAINT')) {
        const [table] = entry.relations;
        const into = table && targets.get(target_tableKey(table));
        const [statement] = entry.statements;
        const [place] = statement ? placesOf(statement) : [];
        if (!into || !statement || !place)
            continue;
        const sql = statement.text.slice(0, place.from) + sql_qualifiedName(into) + statement.text.slice(place.to);
        const failure = await attempt(database, () => database.query(sql));
        if (failure instanceof errors/* GateError */.ue)
            omissions.push({ what: `key ${entry.name}`, reason: reasonOf(failure) });
    }
    return omissions;
}
async function checkNames(database, steps) {
    const names = steps.map((step) => step.into.name);
    const twice = names.filter((name, index) => names.indexOf(name) !== index);
    const present = await target_readTables(database, steps.map((step) => step.into));
    const taken = steps
        .map((step) => step.into)
        .filter((into) => present.has(target_tableKey(into)) || twice.includes(into.name));
    if (taken.length === 0)
        return;
    const list = [...new Set(taken.map((into) => `${into.schema}.${into.name}`))].join(', ');
    throw new errors/* GateError */.ue('TARGET_NOT_EMPTY', `the name is taken: ${list}`, {
        hint: 'Choose another schema with --into-schema, or drop these tables first.'
    });
}
/** The types that there are, PostgreSQL's own and others. */
async function readKnownTypes(database, table) {
    const types = [...new Set(table.columns.map((column) => column.type))];
    if (types.length === 0)
        return new Map();
    const rows = await answers_readJson(database, `SELECT type, CASE WHEN y.typnamespace = 'pg_catalog'::regnamespace THEN 'builtin' ELSE 'own' END AS origin
      FROM (VALUES ${types.map((type) => `(${quoteLiteral(type)})`).join(', ')}) AS t (type) JOIN pg_type y ON y.oid = to_regtype(type)`);
    return new Map(rows.map((row) => [row.type, row.origin]));
}

;// CONCATENATED MODULE: ./build/platform.js
// What belongs to Supabase itself, and is there in every project: its schemas and roles. A restore leaves them alone where
// they exist. The schemas are those that `supabase db dump` leaves out:
// https://github.com/supabase/cli, internal/utils (InternalSchemas, ReservedRoles)
const schemas = new Set([
    '_analytics',
    '_realtime',
    '_supavisor',
    'auth',
    'cron',
    'dbdev',
    'etl',
    'extensions',
    'graphql',
    'graphql_public',
    'net',
    'pgbouncer',
    'pgmq',
    'pgsodium',
    'pgsodium_masks',
    'pgtle',
    'realtime',
    'repack',
    'storage',
    'supabase_functions',
    'tiger',
    'tiger_data',
    'topology',
    'vault'
]);
/** Where the platform's services note which of their own migrations they have run. */
const histories = new Set([
    'auth.schema_migrations',
    'storage.migrations',
    'realtime.schema_migrations',
    'supabase_functions.migrations'
]);
const roles = /^(?:anon|authenticated|authenticator|service_role|dashboard_user|pgbouncer|postgres|cli_login_.*|supabase_.*|pgsodium_key.*|pgtle_admin)$/;
/** Is this a schema of the platform, or of an extension that it brings? */
function isPlatformSchema(schema) {
    return schemas.has(schema) || /^_?timescaledb_/.test(schema);
}
/** Does this table say in which state the platform's own schema is? Rows of another project's would be a lie. */
function isPlatformHistory({ schema, name }) {
    return histories.has(`${schema}.${name}`);
}
/** Is this a role that every project has, or that PostgreSQL itself has? */
function isPlatformRole(role) {
    return roles.test(role) || role.startsWith('pg_');
}

;// CONCATENATED MODULE: ./build/patterns.js
// Patterns for names, as the options have them: * stands for any characters.
/** Has it a *? */
function isPattern(text) {
    return text.includes('*');
}
/** Does a pattern fit all of a name? */
function fitsPattern(pattern, name) {
    return new RegExp(`^${pattern.split(/\*+/).map(literal).join('.*')}$`, 's').test(name);
}
function literal(text) {
    return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

;// CONCATENATED MODULE: ./build/restore/scope.js
// What of a database is brought back: which tables' rows, and which entries of a dump belong to them. The same question is
// asked of the snapshot's dump and of the target's.






/** Everything, into an empty database. Rows whose counterparts are not in the backup are let in. */
const plainRequest = {
    inPlace: false,
    tables: [],
    intoSchema: undefined,
    dataOnly: false,
    cascade: false,
    allowOrphans: true,
    withoutExtensions: [],
    allowOlderServer: false
};
function modeOf(request) {
    if (request.intoSchema !== undefined)
        return 'beside';
    if (request.dataOnly)
        return 'rows';
    if (request.tables.length > 0)
        return 'tables';
    return request.inPlace ? 'in-place' : 'everything';
}
/** The tables whose rows come back. Throws `UNKNOWN_TABLE` for a pattern that fits none. */
function chooseTables(manifest, entries, patterns) {
    if (patterns.length === 0)
        return manifest.tables;
    const parents = partitionParents(entries);
    const ancestry = (table) => {
        const parent = parents.get(target_tableKey(table));
        return parent ? [table, ...ancestry(parent)] : [table];
    };
    const fits = (pattern, table) => ancestry(table).some((name) => matches(pattern, name));
    const unknown = patterns.filter((pattern) => !manifest.tables.some((table) => fits(pattern, table)));
    if (unknown.length > 0) {
        throw new errors/* GateError */.ue('UNKNOWN_TABLE', `the backup has no table ${unknown.join(', ')}`, {
            hint: `It has: ${listNames(manifest.tables)}.`
        });
    }
    return manifest.tables.filter((table) => patterns.some((pattern) => fits(pattern, table)));
}
/** A name without a schema is one of public, or of any schema if it has a schema's name in front. */
function matches(pattern, { schema, name }) {
    return fitsPattern(pattern, `${schema}.${name}`) || (schema === 'public' && fitsPattern(pattern, name));
}
/** What each partition of a dump is attached to. */
function partitionParents(entries) {
    const parents = new Map();
    for (const { type, relations } of entries) {
        const [leaf, parent] = relations;
        if (type === 'TABLE ATTACH' && leaf && parent)
            parents.set(target_tableKey(leaf), parent);
    }
    return parents;
}
/** What says something about an object that is there, and may be said again. */
const additive = new Set(['ACL', 'DEFAULT ACL', 'COMMENT', 'SECURITY LABEL']);
function isAdditive(entry) {
    return additive.has(entry.type);
}
/** Entries of the schemas, and of partitions elsewhere that belong to their tables. */
function schemaScope(entries, schemas, tables) {
    const elsewhere = tableScope(entries, tables.filter((table) => !schemas.includes(table.schema)));
    return (entry) => {
        if (isMembership(entry))
            return false;
        if (entry.schema !== undefined)
            return schemas.includes(entry.schema) || elsewhere(entry);
        return schemas.some((schema) => isAboutSchema(entry, schema));
    };
}
/** Entries of tables: their columns' sequences, indexes, constraints, triggers, policies, comments, privileges. */
function tableScope(entries, tables) {
    const own = new Set(tables.map(target_tableKey));
    for (const { type, relations } of entries) {
        const [first, ...others] = relations;
        if (first && own.has(target_tableKey(first)) && bringsRelations.has(type)) {
            for (const other of others)
                own.add(target_tableKey(other));
        }
    }
    return (entry) => {
        const [first] = entry.relations;
        return first !== undefined && own.has(target_tableKey(first)) && !isMembership(entry);
    };
}
/** An index of a key has the key's name; a serial or identity column has a sequence. */
const bringsRelations = new Set(['INDEX', 'CONSTRAINT', 'SEQUENCE', 'SEQUENCE OWNED BY']);
/** Partitioned tables above the chosen ones that have no partition besides them. */
function withParents(entries, tables) {
    const parents = partitionParents(entries);
    const chosen = new Map(tables.map((table) => [target_tableKey(table), table]));
    for (let grown = true; grown;) {
        grown = false;
        const byParent = Map.groupBy(parents, ([, parent]) => target_tableKey(parent));
        for (const [key, members] of byParent) {
            if (chosen.has(key) || !members.every(([leaf]) => chosen.has(leaf)))
                continue;
            const [, parent] = members[0] ?? [];
            if (parent)
                chosen.set(key, parent);
            grown = true;
        }
    }
    return [...chosen.values()];
}
/** With the partitions that partitioned tables have in this dump: they are parts of them. */
function withPartitions(entries, tables) {
    const chosen = new Map(tables.map((table) => [target_tableKey(table), table]));
    const attached = entries.filter((entry) => entry.type === 'TABLE ATTACH');
    for (let before = -1; before < chosen.size;) {
        before = chosen.size;
        for (const [leaf, parent] of attached.map((entry) => entry.relations))
            if (leaf && parent && chosen.has(target_tableKey(parent)))
                chosen.set(target_tableKey(leaf), leaf);
    }
    return [...chosen.values()];
}
/** Whether a table is in a publication is the publication's affair. */
function isMembership(entry) {
    return entry.type.startsWith('PUBLICATION');
}
function isAboutSchema({ type, name }, schema) {
    if (type === 'SCHEMA')
        return name === schema;
    const quoted = `"${schema.replaceAll('"', '""')}"`;
    return additive.has(type) && (name === `SCHEMA ${schema}` || name === `SCHEMA ${quoted}`);
}
/** The schema that an entry is part of, or is about. */
function schemaOf(entry) {
    if (entry.schema !== undefined)
        return entry.schema;
    if (entry.type === 'SCHEMA')
        return entry.name;
    return additive.has(entry.type) ? /^SCHEMA "?(.*?)"?$/.exec(entry.name)?.[1] : undefined;
}
/**
 * What a project hangs on tables that are not its own: policies, and whatever uses objects of its schemas, such as a
 * trigger on auth.users that calls a function of public.
 */
function hangsOn(entry, isOwn) {
    if (!hangers.has(entry.type))
        return false;
    return mentionsOf(entry).some(({ schema }) => isOwn(schema));
}
/** What the statements of an entry name with its schema. What stands in the body of a function is only text. */
function mentionsOf(entry) {
    const partOf = (token) => (token ? identifierOf(token) : '');
    return entry.statements.flatMap(({ tokens }) => tokens.flatMap((token, index) => tokens[index + 1]?.text === '.' && tokens[index - 1]?.text !== '.'
        ? [{ schema: partOf(token), name: partOf(tokens[index + 2]) }]
        : []));
}
const hangers = new Set([
    'TRIGGER',
    'POLICY',
    'FK CONSTRAINT',
    'RULE',
    'VIEW',
    'PUBLICATION TABLE',
    'PUBLICATION TABLES IN SCHEMA'
]);
/** Schemas of the project: neither the platform's nor PostgreSQL's. */
function isOwnSchema(schema) {
    return !isPlatformSchema(schema) && !schema.startsWith('pg_') && schema !== 'information_schema';
}

;// CONCATENATED MODULE: ./build/restore/plan.js
// What a restore will do to a target, as far as can be said before anything is touched: a value to show, and to go by.







/** Makes the plan. Throws `UNKNOWN_TABLE`, `MISSING_EXTENSION`. */
function makePlan(input) {
    const { manifest, entries, request, target } = input;
    const mode = modeOf(request);
    const named = chooseTables(manifest, entries, request.tables);
    const histories = named.filter((table) => isLeftOut(table, input));
    const chosen = named.filter((table) => !histories.includes(table));
    const isLeftAlone = (table) => mode === 'rows' || (mode !== 'beside' && isPlatformSchema(table.schema) && target.schemas.has(table.schema));
    const tables = chosen.filter((table) => !isLeftAlone(table));
    const rowsOnly = chosen.filter(isLeftAlone);
    const common = { mode, tables, rowsOnly, ...structureOf(mode, input, tables) };
    const roles = mode === 'rows' || mode === 'beside' ? [] : missingRoles(manifest, common.entries, target);
    return {
        ...common,
        omissions: [...common.omissions, ...histories.map(leftOut)],
        roles,
        memberships: membershipsOf(manifest, roles, target),
        sequences: mode === 'beside' ? [] : sequencesOf(manifest, entries, { mode, chosen }),
        history: mode === 'everything' || mode === 'in-place' ? historyOf(manifest) : undefined
    };
}
/** Only who names such a table means it. */
function isLeftOut(table, { request, target }) {
    return request.tables.length === 0 && isPlatformHistory(table) && target.schemas.has(table.schema);
}
function leftOut({ schema, name }) {
    return {
        what: `rows of ${schema}.${name}`,
        reason: 'they say in which state the platform has its own schema, and the target has its own'
    };
}
function structureOf(mode, input, tables) {
    if (mode === 'everything')
        return wholeStructure(input);
    if (mode === 'in-place')
        return schemaStructure(input, tables);
    if (mode === 'tables')
        return tableStructure(input, tables);
    return { entries: [], replaced: () => false, drop: [], omissions: [] };
}
/** Everything that the target has not got. In the platform's schemas only what the project has hung on their tables. */
function wholeStructure({ entries, present, target, request }) {
    const wanted = missing(entries, present).filter((entry) => {
        const schema = schemaOf(entry);
        if (entry.type === 'SUBSCRIPTION' || isUnwanted(entry, request))
            return false;
        if (schema === undefined || !isPlatformSchema(schema) || !target.schemas.has(schema))
            return true;
        return entry.schema !== undefined && (isPolicy(entry) || hangsOn(entry, isOwnSchema));
    });
    checkExtensions(wanted, target);
    const subscriptions = entries.filter((entry) => entry.type === 'SUBSCRIPTION');
    return {
        entries: wanted,
        replaced: () => false,
        drop: [],
        omissions: subscriptions.map(({ name }) => ({
            what: `SUBSCRIPTION ${name}`,
            reason: 'a backup holds no password to connect with'
        }))
    };
}
/** The platform makes tables with row level security and no policies: those are the project's. */
function isPolicy({ type, name }) {
    return type === 'POLICY' || (type === 'COMMENT' && name.startsWith('POLICY '));
}
function schemaStructure(input, tables) {
    const { manifest, entries, present, objects, target, request } = input;
    const schemas = manifest.schemas.filter((schema) => !isPlatformSchema(schema) || !target.schemas.has(schema));
    const own = schemaScope(entries, schemas, tables);
    const extensions = missing(entries, present).filter((entry) => entry.type === 'EXTENSION' && !isUnwanted(entry, request));
    checkExtensions(extensions, target);
    const wanted = new Set(extensions);
    return {
        entries: entries.filter((entry) => own(entry) || wanted.has(entry)),
        replaced: schemaScope(present, schemas, tables),
        drop: objects.filter((object) => schemas.includes(object.schema) || isOneOf(tables, object)),
        omissions: []
    };
}
/** A schema that is gone comes back with its tables; what else was in it does not. */
function tableStructure({ entries, present, objects, target }, tables) {
    const names = withParents(entries, tables);
    const now = withPartitions(present, names);
    const isOfTables = tableScope(entries, names);
    const isGoneSchema = ({ type, name }) => type === 'SCHEMA' && !target.schemas.has(name) && tables.some((table) => table.schema === name);
    return {
        entries: entries.filter((entry) => isOfTables(entry) || isGoneSchema(entry)),
        replaced: tableScope(present, now),
        drop: objects.filter((object) => isOneOf(now, object)),
        omissions: []
    };
}
function isOneOf(tables, object) {
    const { kind, schema, name } = object;
    return kind === 'TABLE' && tables.some((table) => table.schema === schema && table.name === name);
}
/** The entries of the first dump that the second has not got. What only says something of an object may be said again. */
function missing(entries, present) {
    const keys = new Set(present.filter((entry) => !isAdditive(entry)).map(keyOf));
    const texts = new Set(present.map((entry) => keyOf(entry) + textOf(entry)));
    return entries.filter((entry) => isAdditive(entry) ? !texts.has(keyOf(entry) + textOf(entry)) : !keys.has(keyOf(entry)));
}
/** An extension that the target is to do without, and its comment. */
function isUnwanted({ type, name }, { withoutExtensions }) {
    if (type === 'EXTENSION')
        return withoutExtensions.includes(name);
    return type === 'COMMENT' && withoutExtensions.some((extension) => name === `EXTENSION ${quoteIfNeeded(extension)}`);
}
function quoteIfNeeded(name) {
    return /^[a-z_][a-z0-9_]*$/.test(name) ? name : quoteIdentifier(name);
}
function checkExtensions(entries, target) {
    const unknown = entries.filter(({ type, name }) => type === 'EXTENSION' && !target.extensions.has(name));
    if (unknown.length === 0)
        return;
    const statements = unknown.flatMap((entry) => entry.statements.map((statement) => `${statement.text};`));
    const names = unknown.map((entry) => entry.name);
    throw new errors/* GateError */.ue('MISSING_EXTENSION', `the target server has no extension ${names.join(', ')}`, {
        hint: `Install it on that server, so that this works: ${statements.join(' ')} If nothing in the backup uses it, go on without it: --without-extensions ${names.join(',')}`
    });
}
/** Roles that are not there, and that something refers to; and all of the project's own. */
function missingRoles(manifest, entries, target) {
    const mentioned = new Set(entries.flatMap((entry) => [entry.owner, ...identifiersOf(entry)]));
    return manifest.roles.filter(({ name }) => !target.roles.has(name) && (mentioned.has(name) || !isPlatformRole(name)) && !name.startsWith('pg_'));
}
/** Such as that of authenticator, which is there already, in a role that is not. */
function membershipsOf(manifest, created, target) {
    const names = new Set(created.map((role) => role.name));
    return manifest.roles
        .flatMap((role) => role.member_of.map((group) => ({ group, member: role.name })))
        .filter(({ group, member }) => names.has(group) || names.has(member))
        .filter((pair) => [pair.group, pair.member].every((name) => names.has(name) || target.roles.has(name)));
}
function identifiersOf(entry) {
    return entry.statements.flatMap(({ tokens }) => tokens.flatMap((token) => (token.kind === 'word' || token.kind === 'name' ? [identifierOf(token)] : [])));
}
function sequencesOf(manifest, entries, { mode, chosen }) {
    if (mode === 'everything' || mode === 'in-place' || chosen.length === manifest.tables.length)
        return manifest.sequences;
    const owned = entries.filter(tableScope(entries, withParents(entries, chosen))).flatMap((entry) => entry.relations);
    const keys = new Set(owned.map(target_tableKey));
    return manifest.sequences.filter((sequence) => keys.has(target_tableKey(sequence)));
}
/** A history that could not be read says nothing; one that is restored as a table needs nothing else. */
function historyOf(manifest) {
    const isHistory = ({ schema, name }) => schema === 'supabase_migrations' && name === 'schema_migrations';
    if (manifest.schemas.includes('supabase_migrations') || manifest.not_captured.some(isHistory))
        return undefined;
    return manifest.migrations;
}
/** Names for a message: not more than can be read. */
function listObjects(objects, most = 12) {
    const names = objects.map(({ schema, name, identity }) => (name === null ? identity : `${schema}.${name}`));
    return names.length > most ? `${names.slice(0, most).join(', ')} and ${names.length - most} more` : names.join(', ');
}

;// CONCATENATED MODULE: ./build/restore/guard.js
// What a restore refuses to do unless it is told to, before anything is touched.





/** Throws `TARGET_READ_ONLY`, `TARGET_TOO_OLD`. */
function checkTarget(target, manifest, request) {
    if (target.readOnly !== undefined) {
        throw new errors/* GateError */.ue('TARGET_READ_ONLY', `the target cannot be written: ${target.readOnly}`, {
            hint: 'Name the primary server, and a database that can be written. Supabase makes one read-only when its disk is nearly full: free or add space first.'
        });
    }
    const major = Number.parseInt(manifest.source.server_version, 10);
    if (target.major < major && !request.allowOlderServer) {
        throw new errors/* GateError */.ue('TARGET_TOO_OLD', `the backup is from PostgreSQL ${manifest.source.server_version}, but the target is ${target.serverVersion}`, {
            hint: `Restore into PostgreSQL ${major} or newer. To try it all the same, all or nothing: --allow-older-server.`
        });
    }
}
/** Throws `TARGET_NOT_EMPTY`, and says what to write if that is what the user wants. */
function checkEmpty(objects, isSource) {
    if (objects.length === 0)
        return;
    const what = `${count(objects.length, 'object')}: ${listObjects(objects, 5)}`;
    if (isSource) {
        throw new errors/* GateError */.ue('TARGET_IS_SOURCE', `this is the database that the backup was taken from; it has ${what}`, {
            hint: 'To put it back as it was: --in-place. One table only: --table NAME. To look first: --table NAME --into-schema recovered.'
        });
    }
    throw new errors/* GateError */.ue('TARGET_NOT_EMPTY', `the target is not empty: it has ${what}`, {
        hint: 'Name an empty database. To replace what is there: --in-place, or --table NAME for one table.'
    });
}
/**
 * Rows can only go back into columns that are there. Throws `COLUMNS_DIFFER` with every column that was dropped since, and
 * the ways out.
 */
function checkColumns(tables, present) {
    const faults = tables.flatMap((table) => {
        const name = `${table.schema}.${table.name}`;
        const columns = present.get(target_tableKey(table));
        if (!columns)
            return [`${name} is not there any more`];
        const gone = table.columns.filter((column) => !columns.includes(column.name)).map((column) => column.name);
        return gone.length > 0 ? [`${name} has no column ${gone.join(', ')} any more`] : [];
    });
    if (faults.length === 0)
        return;
    throw new errors/* GateError */.ue('COLUMNS_DIFFER', faults.join('; '), {
        hint: 'Without --data-only the structure comes back too, if the backup has it. Or put the old rows beside the live ones and merge them: --into-schema recovered.'
    });
}
/** Tables whose rows the backup never held would come back empty. Throws `OUTSIDE_WOULD_CHANGE` with those that have any. */
function checkCaptured(filled) {
    if (filled.length === 0)
        return;
    throw new errors/* GateError */.ue('OUTSIDE_WOULD_CHANGE', `${listNames(filled)} would lose its rows, which the backup left out`, {
        hint: 'Nothing was changed. Restore single tables with --table. If the rows are not wanted any more, empty the table first.'
    });
}

;// CONCATENATED MODULE: ./build/restore/history.js
// The migration history, put back so that the next `supabase db push` sees the state that the schema is in.





const table = { schema: 'supabase_migrations', name: 'schema_migrations' };
/** Removes what was pushed since, and adds what is missing. Does nothing where there never was a history. */
async function restoreHistory(database, migrations) {
    const columns = (await target_readTables(database, [table])).get(target_tableKey(table));
    if (!columns)
        return;
    const written = columns.filter((column) => ['version', 'name', 'statements'].includes(column)).map(quoteIdentifier);
    const rows = `SELECT version, name, CASE WHEN statements IS NOT NULL THEN ARRAY(SELECT jsonb_array_elements_text(statements)) END AS statements
    FROM jsonb_to_recordset($1::jsonb) AS m (version text, name text, statements jsonb)`;
    const work = async () => {
        const history = JSON.stringify(migrations);
        await database.query(`DELETE FROM supabase_migrations.schema_migrations WHERE version NOT IN (SELECT version FROM (${rows}) AS m)`, [history]);
        await database.query(`INSERT INTO supabase_migrations.schema_migrations (${written.join(', ')}) SELECT ${written.join(', ')} FROM (${rows}) AS m
        WHERE NOT EXISTS (SELECT FROM supabase_migrations.schema_migrations AS s WHERE s.version = m.version)`, [history]);
    };
    const failure = await attempt(database, work);
    if (failure instanceof errors/* GateError */.ue)
        throw refused('the migration history', failure);
}
/** The versions of the target's history, in order. */
async function history_readVersions(database) {
    if (!(await readTables(database, [table])).has(tableKey(table)))
        return [];
    const rows = await database.query('SELECT version FROM supabase_migrations.schema_migrations ORDER BY version');
    return rows.map((row) => text(row, 'version'));
}

;// CONCATENATED MODULE: ./build/restore/foreign-keys.js
// Foreign keys between what comes back and what stays: which rows would refer to nothing, and what to do about them.
// https://www.postgresql.org/docs/17/catalog-pg-constraint.html






/** All foreign keys that point to the tables, or away from them: those that hold, those that are NOT VALID, or both. */
function readForeignKeys(database, tables, { validated } = { validated: true }) {
    return answers_readJson(database, `WITH tables AS (SELECT c.oid FROM unnest($1::text[], $2::text[]) AS t (schema, name)
        JOIN pg_namespace n ON n.nspname = t.schema JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = t.name)
      SELECT k.conname AS name, json_build_object('schema', cn.nspname, 'name', c.relname) AS child,
        json_build_object('schema', pn.nspname, 'name', p.relname) AS parent, pg_get_constraintdef(k.oid) AS definition,
        json_build_object('child', c.relkind = 'r', 'parent', p.relkind = 'r') AS only, obj_description(k.oid, 'pg_constraint') AS comment,
        (SELECT json_agg(json_build_object('child', ca.attname, 'parent', pa.attname,
            'operator', format('OPERATOR(%I.%s)', oper_schema.nspname, o.oprname)) ORDER BY i.n)
          FROM generate_subscripts(k.conkey, 1) AS i (n)
            JOIN pg_attribute ca ON ca.attrelid = k.conrelid AND ca.attnum = k.conkey[i.n]
            JOIN pg_attribute pa ON pa.attrelid = k.confrelid AND pa.attnum = k.confkey[i.n]
            JOIN pg_operator o ON o.oid = k.conpfeqop[i.n] JOIN pg_namespace oper_schema ON oper_schema.oid = o.oprnamespace) AS pairs
      FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace cn ON cn.oid = c.relnamespace
        JOIN pg_class p ON p.oid = k.confrelid JOIN pg_namespace pn ON pn.oid = p.relnamespace
      WHERE k.contype = 'f' AND k.conparentid = 0 ${validated === 'both' ? '' : `AND k.convalidated = ${validated}`}
        AND (k.conrelid IN (SELECT oid FROM tables) OR k.confrelid IN (SELECT oid FROM tables))
      ORDER BY cn.nspname, c.relname, k.conname`, nameParameters(tables));
}
/** The rows of the child that refer to no row of the parent; a NULL refers to nothing. */
function orphanCondition(key) {
    const present = key.pairs.map(({ child }) => `c.${quoteIdentifier(child)} IS NOT NULL`).join(' AND ');
    const matching = key.pairs
        .map(({ child, operator, parent }) => `p.${quoteIdentifier(parent)} ${operator} c.${quoteIdentifier(child)}`)
        .join(' AND ');
    return `${present} AND NOT EXISTS (SELECT FROM ${key.only?.parent ? 'ONLY ' : ''}${sql_qualifiedName(key.parent)} AS p WHERE ${matching})`;
}
function childOf(key) {
    return `${key.only?.child ? 'ONLY ' : ''}${sql_qualifiedName(key.child)} AS c`;
}
/** Is it the one that an entry of a dump makes? */
function isForeignKeyOf({ relations: [table, constraint] }, { child, name }) {
    return table?.schema === child.schema && table.name === child.name && constraint?.name === name;
}
/** What refers to nothing: how many rows of which table, by which key. */
async function findOrphans(database, keys) {
    const found = [];
    for (const key of keys) {
        const [row] = await database.query(`SELECT count(*) AS orphans FROM ${childOf(key)} WHERE ${orphanCondition(key)}`);
        const orphans = Number(row?.orphans);
        if (orphans > 0)
            found.push(`${count(orphans, 'row')} of ${foreign_keys_nameOf(key.child)} (${key.name}, to ${foreign_keys_nameOf(key.parent)})`);
    }
    return found;
}
/**
 * The same for a foreign key that is not there, of which only the statement is known that would make it. Its columns are
 * compared with `=`; where that is not possible, nothing is counted.
 */
async function countOrphans(database, child, name, statement) {
    const uncounted = `rows of ${foreign_keys_nameOf(child)} (${name})`;
    const key = statement && parseForeignKey(statement, child, name);
    if (!key)
        return uncounted;
    const found = await attempt(database, () => findOrphans(database, [key]));
    return found instanceof errors/* GateError */.ue ? uncounted : (found[0] ?? uncounted);
}
/** The table that the foreign key of an entry refers to. */
function referencedBy({ relations: [child], name, statements: [statement] }) {
    return child && statement && parseForeignKey(statement, child, name)?.parent;
}
function parseForeignKey(statement, child, name) {
    const cursor = new Cursor(statement);
    if (!cursor.passOver('KEY'))
        return undefined;
    const columns = takeColumns(cursor);
    cursor.skip('REFERENCES');
    const [schema, table] = cursor.takeName()?.parts ?? [];
    if (schema === undefined || table === undefined)
        return undefined;
    const others = takeColumns(cursor);
    const pairs = columns.map((column, index) => ({ child: column, operator: '=', parent: others[index] ?? column }));
    return { name, child, parent: { schema, name: table }, pairs, definition: '' };
}
function takeColumns(cursor) {
    const columns = [];
    while (cursor.takeAll('(') || cursor.takeAll(','))
        columns.push(...(cursor.takeName()?.parts ?? []));
    cursor.takeAll(')');
    return columns;
}
/** Throws `ORPHANED_ROWS`, if any row refers to one that is not there. */
async function checkOrphans(database, keys) {
    const found = await findOrphans(database, keys);
    if (found.length > 0)
        throw orphanedRows(found);
}
/** `ORPHANED_ROWS`, with the ways out. */
function orphanedRows(found) {
    return new errors/* GateError */.ue('ORPHANED_ROWS', `rows would refer to rows that are not there: ${found.join('; ')}`, {
        hint: 'Nothing was changed. Bring the rows that they refer to back first. Or let rows of other tables be deleted that refer to nothing any more: --cascade. Or keep restored rows whose foreign key leads to tables that are not in the backup, with the key NOT VALID: --allow-orphans.'
    });
}
/**
 * Deletes the children's rows that refer to nothing, and what refers to those by one of the keys, as ON DELETE CASCADE would,
 * whatever the keys themselves say. Rows of the tables that are brought back are never deleted. Returns how many went, by
 * table.
 */
async function deleteOrphans(database, keys, isRestored) {
    const deleted = new Map();
    const queue = keys.filter((key) => !isRestored(key.child));
    for (let key = queue.shift(); key; key = queue.shift()) {
        const { child } = key;
        const [row] = await database.query(`WITH gone AS (DELETE FROM ${childOf(key)} WHERE ${orphanCondition(key)} RETURNING 1) SELECT count(*) AS rows FROM gone`);
        const rows = Number(row?.rows);
        if (rows === 0)
            continue;
        deleted.set(foreign_keys_nameOf(child), (deleted.get(foreign_keys_nameOf(child)) ?? 0) + rows);
        const isNext = (next) => foreign_keys_nameOf(next.parent) === foreign_keys_nameOf(child) && !isRestored(next.child);
        queue.push(...keys.filter(isNext));
    }
    return deleted;
}
/** The foreign keys that lead to the children of some, and so on: what deleting rows of these would orphan. */
async function readKeysBelow(database, keys, isRestored) {
    const known = new Set(keys.map(identityOf));
    const below = [];
    for (let tables = keys.map((key) => key.child); tables.length > 0;) {
        const children = tables.filter((table) => !isRestored(table)).map(foreign_keys_nameOf);
        const found = (await readForeignKeys(database, tables)).filter((key) => children.includes(foreign_keys_nameOf(key.parent)) && !isRestored(key.child) && !known.has(identityOf(key)));
        for (const key of found)
            known.add(identityOf(key));
        below.push(...found);
        tables = found.map((key) => key.child);
    }
    return below;
}
function identityOf({ child, name }) {
    return JSON.stringify([child.schema, child.name, name]);
}
function foreign_keys_nameOf({ schema, name }) {
    return `${schema}.${name}`;
}

;// CONCATENATED MODULE: ./build/restore/hanging.js
// What hung on the restored schemas or tables when the backup was made, and is not there any more: a migration that drops a
// function CASCADE takes the trigger on auth.users with it. It is found by what its statements name.




/** What can hang on something of another schema. */
const kinds = new Set([
    'TRIGGER',
    'POLICY',
    'FK CONSTRAINT',
    'RULE',
    'VIEW',
    'MATERIALIZED VIEW',
    'FUNCTION',
    'PROCEDURE',
    'AGGREGATE',
    'EVENT TRIGGER',
    'PUBLICATION TABLE',
    'PUBLICATION TABLES IN SCHEMA'
]);
/** What the snapshot knows of things outside. */
class Hanging {
    #plan;
    #snapshot;
    #isReplaced;
    constructor(work) {
        this.#plan = work.plan;
        this.#snapshot = work.snapshot;
        this.#isReplaced = replacedBy(work.plan, work.present);
    }
    /** What hung there and is in none of the entries; with what hung on that, and what was said of it. */
    absent(now) {
        const own = new Set(this.#plan.entries);
        const absent = missing(this.#snapshot, now).filter((entry) => !own.has(entry));
        const found = new Set(absent.filter((entry) => this.#isMember(entry)));
        const names = new Set();
        const mentions = (entry) => mentionsOf(entry).some((name) => this.#isReplaced(name) || names.has(target_tableKey(name)));
        for (let before = -1; before < found.size;) {
            before = found.size;
            for (const entry of absent) {
                if (found.has(entry) || !kinds.has(entry.type) || entry.type.startsWith('PUBLICATION') || !mentions(entry))
                    continue;
                found.add(entry);
                for (const name of namesOf(entry))
                    names.add(target_tableKey(name));
            }
        }
        const about = new Set([...found].flatMap(subjectsOf));
        const isAbout = (entry) => {
            const [subject] = isAdditive(entry) ? mentionsOf(entry) : entry.relations;
            const isOfFound = isAdditive(entry) && about.has(JSON.stringify([entry.schema, entry.name]));
            return isOfFound || (subject !== undefined && names.has(target_tableKey(subject)));
        };
        return absent.filter((entry) => found.has(entry) || isAbout(entry));
    }
    /** Tables in a publication, and the schemas of such. */
    #isMember(entry) {
        const { type, relations, name } = entry;
        if (type === 'PUBLICATION TABLE')
            return relations.some((table) => this.#isBrought(table));
        return (type === 'PUBLICATION TABLES IN SCHEMA' &&
            this.#plan.mode === 'in-place' &&
            hanging_schemasOf(this.#plan).some((schema) => name.endsWith(` ${schema}`)));
    }
    #isBrought(table) {
        return this.#plan.entries.some((entry) => entry.type === 'TABLE' && entry.relations[0] && target_tableKey(entry.relations[0]) === target_tableKey(table));
    }
}
/**
 * In place everything of the schemas. Of single tables those that are gone: what hung on one that is there, and does not any
 * more, was taken away on purpose.
 */
function replacedBy(plan, present) {
    if (plan.mode === 'in-place') {
        const schemas = new Set(hanging_schemasOf(plan));
        return ({ schema }) => schemas.has(schema);
    }
    const there = new Set(present.map(keyOf));
    const gone = plan.entries.filter((entry) => entry.type === 'TABLE' && !there.has(keyOf(entry)));
    // What hung on a partition hung on the partitioned table.
    const parents = partitionParents(plan.entries);
    const lineOf = (table) => table ? [target_tableKey(table), ...lineOf(parents.get(target_tableKey(table)))] : [];
    const names = new Set(gone.flatMap((entry) => lineOf(entry.relations[0])));
    return (name) => names.has(target_tableKey(name));
}
function hanging_schemasOf(plan) {
    return [...new Set([...plan.drop.map((object) => object.schema), ...plan.tables.map((table) => table.schema)])];
}
/** The views and routines that an entry makes, as other entries name them. */
function namesOf({ type, schema, name, relations }) {
    if (type === 'VIEW' || type === 'MATERIALIZED VIEW')
        return relations.slice(0, 1);
    const isRoutine = type === 'FUNCTION' || type === 'PROCEDURE' || type === 'AGGREGATE';
    return isRoutine && schema !== undefined ? [{ schema, name: name.replace(/\(.*$/s, '') }] : [];
}
/** How a dump calls the comment on a trigger, a policy or a foreign key. */
function subjectsOf({ type, schema, name, relations }) {
    const table = relations[0]?.name;
    const own = table !== undefined && name.startsWith(`${table} `) ? name.slice(table.length + 1) : undefined;
    const kind = type === 'FK CONSTRAINT' ? 'CONSTRAINT' : type;
    return own === undefined ? [] : [JSON.stringify([schema, `${kind} ${own} ON ${table}`])];
}

;// CONCATENATED MODULE: ./build/restore/hidden-tables.js
// Tables that pg_dump leaves out, since our role may not read them: what the catalog says of them must not change either.
// https://www.postgresql.org/docs/17/functions-info.html#FUNCTIONS-INFO-CATALOG





/** CASCADE asks nobody whether a table may be read: its columns, defaults and foreign keys go with what they need. */
async function readHidden(database, isReplaced) {
    const tables = (await readUnreadable(database)).filter((table) => !isReplaced(table));
    if (tables.length === 0)
        return [];
    return answers_readJson(database, `SELECT n.nspname AS schema, c.relname AS name, concat_ws(E'\\n',
        (SELECT string_agg(concat_ws(' ', a.attname, format_type(a.atttypid, a.atttypmod), pg_get_expr(d.adbin, d.adrelid)), E'\\n' ORDER BY a.attnum)
          FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
          WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped),
        (SELECT string_agg(conname || ' ' || pg_get_constraintdef(oid), E'\\n' ORDER BY conname) FROM pg_constraint WHERE conrelid = c.oid),
        (SELECT string_agg(pg_get_indexdef(indexrelid), E'\\n' ORDER BY 1) FROM (SELECT indexrelid FROM pg_index WHERE indrelid = c.oid) AS i),
        (SELECT string_agg(pg_get_triggerdef(oid), E'\\n' ORDER BY tgname) FROM pg_trigger WHERE tgrelid = c.oid AND NOT tgisinternal),
        (SELECT string_agg(concat_ws(' ', polname, pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)), E'\\n' ORDER BY polname)
          FROM pg_policy WHERE polrelid = c.oid)) AS definition
      FROM unnest($1::text[], $2::text[]) AS t (schema, name) JOIN pg_namespace n ON n.nspname = t.schema
        JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = t.name ORDER BY 1, 2`, nameParameters(tables));
}
/** Throws `OUTSIDE_WOULD_CHANGE` where the catalog says something else of one of them now. */
async function checkHidden(database, before) {
    if (before.length === 0)
        return;
    const now = new Map((await readHidden(database, () => false)).map((table) => [target_tableKey(table), table.definition]));
    const changed = before.filter((table) => now.get(target_tableKey(table)) !== table.definition);
    if (changed.length === 0)
        return;
    throw new errors/* GateError */.ue('OUTSIDE_WOULD_CHANGE', `${listNames(changed)} would change, and our role may not read it`, {
        hint: 'Nothing was changed. It depends on what is replaced. Connect as a role that may read it, or put the old rows beside the live ones with --into-schema recovered.'
    });
}

;// CONCATENATED MODULE: ./build/restore/object-references.js
// Rows that refer to an object by its OID: Supabase's realtime.subscription names tables that way (regclass). An object that
// comes back has another OID, so what rows outside called by name before, they are made to call by name again.
// https://www.postgresql.org/docs/17/datatype-oid.html




/** What rows of tables that stay say of objects, before any of these is replaced. */
async function readReferences(database, isReplaced) {
    const columns = await answers_readJson(database, `SELECT n.nspname AS schema, c.relname AS name, a.attname AS column, y.typname AS type
      FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_type y ON y.oid = a.atttypid
      WHERE c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
        AND a.atttypid IN ('regclass'::regtype, 'regprocedure'::regtype, 'regproc'::regtype, 'regtype'::regtype)
        AND has_column_privilege(c.oid, a.attnum, 'SELECT') AND has_schema_privilege(n.oid, 'USAGE') ORDER BY 1, 2, 3`);
    const references = [];
    for (const column of columns.filter((candidate) => !isReplaced(candidate))) {
        const name = quoteIdentifier(column.column);
        const read = () => answers_readJson(database, `SELECT DISTINCT ${name}::oid::text AS oid, ${name}::text AS text FROM ONLY ${sql_qualifiedName(column)} WHERE ${name} IS NOT NULL`);
        const found = await attempt(database, read);
        if (!(found instanceof errors/* GateError */.ue))
            references.push(...found.map((reference) => ({ ...column, ...reference })));
    }
    return references;
}
/** Gives the rows the objects that are called so now. Says where that was not possible. */
async function restoreReferences(database, references) {
    if (references.length === 0)
        return [];
    const rows = await answers_readJson(database, references
        .map(({ oid, type, text }) => `SELECT ${oid}::oid::${type}::text = ${quoteLiteral(text)} AS same`)
        .join(' UNION ALL '));
    const changed = references.filter((_, index) => rows[index]?.same === false);
    const omissions = [];
    for (const reference of changed) {
        const failure = await attempt(database, () => point(database, reference));
        if (!(failure instanceof errors/* GateError */.ue))
            continue;
        const { schema, name, column, text } = reference;
        omissions.push({
            what: `${schema}.${name}.${column} of rows that name ${text}`,
            reason: `it holds the OID of what was replaced: ${reasonOf(failure)}`
        });
    }
    return omissions;
}
async function point(database, { column, type, oid, text, ...table }) {
    const name = quoteIdentifier(column);
    // Triggers have had their say when the rows were written.
    await attempt(database, () => database.query('SET LOCAL session_replication_role = replica'));
    await database.query(`UPDATE ONLY ${sql_qualifiedName(table)} SET ${name} = ${quoteLiteral(text)}::${type} WHERE ${name} = ${oid}::oid`);
    await attempt(database, () => database.query('SET LOCAL session_replication_role = origin'));
}

;// CONCATENATED MODULE: ./build/restore/privileges.js
// What a dump says of an object besides the object itself, taken back: privileges, default privileges, comments, labels.
// pg_dump states all of it against what PostgreSQL itself gives to a new object, so what is taken back leaves just that.
// https://www.postgresql.org/docs/17/ddl-priv.html, https://www.postgresql.org/docs/17/sql-alterdefaultprivileges.html


/** Statements that take back what an entry says in addition to an object; none where there is nothing to take back. */
function undoOf(entry) {
    return entry.statements.toReversed().flatMap((statement) => undoOfStatement(statement) ?? []);
}
function undoOfStatement(statement) {
    const { text, tokens } = statement;
    const [first, second] = tokens;
    if (first?.text === 'COMMENT' || first?.text === 'SECURITY') {
        const subject = text.slice(0, tokens.findLast((token) => token.text === 'IS')?.at);
        // initdb says that of the schema that it makes, and pg_dump counts on it.
        return `${subject}IS ${/^COMMENT ON SCHEMA public /.test(subject) ? "'standard public schema'" : 'NULL'}`;
    }
    if (/^ALTER SCHEMA public OWNER TO /.test(text))
        return 'ALTER SCHEMA public OWNER TO pg_database_owner';
    if (first?.text === 'ALTER' && second?.text !== 'DEFAULT')
        return undefined;
    const verb = tokens.find(({ kind, text: word }) => kind === 'word' && (word === 'GRANT' || word === 'REVOKE'));
    const link = verb && tokens.findLast(({ kind, text: word }) => kind === 'word' && (word === 'TO' || word === 'FROM'));
    const role = link && tokens[tokens.indexOf(link) + 1];
    if (!verb || !link || !role)
        return undefined;
    const [other, preposition] = verb.text === 'GRANT' ? ['REVOKE', 'FROM'] : ['GRANT', 'TO'];
    const privileges = text.slice(verb.at + verb.text.length, link.at);
    return `${text.slice(0, verb.at)}${other}${privileges}${preposition} ${role.text}`;
}
/** Takes back what entries say. Returns those that our role may not change. */
async function takeBack(database, entries) {
    const taken = new Set();
    const omissions = [];
    for (const entry of entries) {
        const statements = undoOf(entry);
        if (statements.length === 0)
            continue;
        const failure = await attempt(database, () => database.query(statements.join(';\n')));
        if (failure instanceof errors/* GateError */.ue)
            omissions.push(omitted(entry, failure));
        else
            taken.add(entry);
    }
    return { taken, omissions };
}
/**
 * Takes back the default privileges of the role that is about to create objects: a dump says which privileges an object has
 * as if there were none, and what was once revoked would be granted again. Returns the entries that have to be run afterwards.
 */
async function suspendDefaultPrivileges(database, present, user) {
    const own = present.filter((entry) => entry.type === 'DEFAULT ACL' && entry.owner === user);
    return [...(await takeBack(database, own)).taken];
}

;// CONCATENATED MODULE: ./build/restore/removal.js
// What goes and what stays when schemas or tables are replaced. What does not depend on tables can often stay as it is, or
// be changed where it stands, so that nothing has to be hung on it again.






const keepable = new Set(['FUNCTION', 'PROCEDURE', 'AGGREGATE', 'TYPE', 'DOMAIN', 'SEQUENCE']);
/** Objects that are the same in the snapshot and the target, or have been made so, by oid, with their entry. */
async function readKept({ database, plan, present }) {
    const texts = new Set(plan.entries.map((entry) => keyOf(entry) + textOf(entry)));
    const wanted = new Map(plan.entries.map((entry) => [keyOf(entry), entry]));
    const candidates = present.filter((entry) => keepable.has(entry.type) && wanted.has(keyOf(entry)));
    const kept = new Map();
    for (const [index, oid] of (await readOids(database, candidates)).entries()) {
        const entry = candidates[index];
        const other = entry && wanted.get(keyOf(entry));
        if (oid === null || !other)
            continue;
        if (texts.has(keyOf(entry) + textOf(entry)) || (await replaceBody(database, other)))
            kept.set(oid, other);
    }
    return kept;
}
/** What hangs on a function need not be touched where the function can be changed as it stands. */
async function replaceBody(database, { type, statements }) {
    if (type !== 'FUNCTION' && type !== 'PROCEDURE')
        return false;
    const sql = statements.map(({ text }) => text.replace(/^CREATE (?=FUNCTION|PROCEDURE)/, 'CREATE OR REPLACE '));
    return !((await attempt(database, () => database.query(sql.join(';\n')))) instanceof errors/* GateError */.ue);
}
/** Where there is no such object any more, or its name cannot be told from the dump, it is null. */
async function readOids(database, entries) {
    const rows = await database.query(`SELECT CASE kind WHEN 'routine' THEN to_regprocedure(name)::oid WHEN 'sequence' THEN to_regclass(name)::oid
        ELSE to_regtype(name)::oid END AS oid FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS o (name, kind, n) ORDER BY n`, [
        arrayLiteral(entries.map((entry) => objectName(entry) ?? '""')),
        arrayLiteral(entries.map((entry) => (isRoutine(entry) ? 'routine' : entry.type.toLowerCase())))
    ]);
    return rows.map((row) => row.oid ?? null);
}
function isRoutine({ type }) {
    return type === 'FUNCTION' || type === 'PROCEDURE' || type === 'AGGREGATE';
}
/** `public.is_member(uuid)`: the name as the statement has it, the types of the arguments as pg_dump's tag has them. */
function objectName(entry) {
    const [statement] = entry.statements;
    if (!statement)
        return undefined;
    const cursor = new Cursor(statement);
    cursor.skip('CREATE', 'OR', 'REPLACE', 'UNLOGGED', entry.type);
    const name = statements_nameOf(cursor.takeName());
    if (!name)
        return undefined;
    return isRoutine(entry) ? sql_qualifiedName(name) + entry.name.slice(name.name.length) : sql_qualifiedName(name);
}
/** What takes arguments is dropped as ROUTINE: the name of an aggregate without any would else be written another way. */
function dropStatement(kind, name) {
    return `DROP ${/^(?:FUNCTION|PROCEDURE|AGGREGATE)$/.test(kind) ? 'ROUTINE' : kind} IF EXISTS ${name} CASCADE`;
}
/** Throws `RESTORE_FAILED`. */
async function drop(database, objects) {
    const tables = objects.filter((object) => object.kind === 'TABLE').map((object) => object.identity);
    const others = objects.filter((object) => object.kind !== 'TABLE');
    const statements = [
        ...(tables.length > 0 ? [dropStatement('TABLE', tables.join(', '))] : []),
        ...others.map(({ kind, identity }) => dropStatement(kind, identity))
    ];
    if (statements.length === 0)
        return;
    const failure = await attempt(database, () => database.query(statements.join(';\n')));
    if (failure instanceof errors/* GateError */.ue)
        throw refused('dropping what is there', failure);
}
/** What was to stay and has lost a part of itself with what was dropped is dropped too. Returns what is left. */
async function dropAltered(work, kept) {
    const { database, read } = work;
    for (;;) {
        const left = await read();
        const altered = missingTexts([...kept.values()], left);
        const here = new Set(left.map(keyOf));
        const objects = altered.filter((entry) => here.has(keyOf(entry)));
        if (objects.length === 0)
            return left;
        const statements = objects.map((entry) => dropStatement(entry.type, objectName(entry) ?? ''));
        const failure = await attempt(database, () => database.query(statements.join(';\n')));
        if (failure instanceof errors/* GateError */.ue)
            throw refused('dropping what is there', failure);
    }
}
/** Entries of the first that are not to be found, word for word, in the second. */
function missingTexts(entries, present) {
    const texts = new Set(present.map((entry) => keyOf(entry) + textOf(entry)));
    return entries.filter((entry) => !texts.has(keyOf(entry) + textOf(entry)));
}

;// CONCATENATED MODULE: ./build/restore/replica.js
// Rows into tables that are there already: triggers must not fire, and foreign keys hold at the end.
// https://www.postgresql.org/docs/17/runtime-config-client.html#GUC-SESSION-REPLICATION-ROLE






const states = { O: 'ENABLE', D: 'DISABLE', R: 'ENABLE REPLICA', A: 'ENABLE ALWAYS' };
/**
 * Empties tables, has them filled, and leaves them with their triggers and foreign keys as they were. Where the role may set
 * session_replication_role, both are quiet meanwhile; else triggers are disabled, and foreign keys taken away and added
 * back. Either way every foreign key is checked: throws `ORPHANED_ROWS`. Returns what `cascade` deleted elsewhere, by table.
 */
async function replaceRows(database, options) {
    const { tables, cascade, fill } = options;
    if (tables.length === 0)
        return new Map();
    const own = new Set(tables.map(target_tableKey));
    const isRestored = (table) => own.has(target_tableKey(table));
    const all = await readForeignKeys(database, await withPartitionRoots(database, tables), { validated: 'both' });
    const keys = all.filter((key) => !/ NOT VALID$/.test(key.definition));
    const below = cascade ? await readKeysBelow(database, keys, isRestored) : [];
    const children = [...keys, ...below].map((key) => key.child).filter((table) => cascade && !isRestored(table));
    const speaking = [...(await replica_withPartitions(database, tables)), ...children];
    const quiet = await silence(database, { tables: speaking, keys: [...all, ...below] });
    // Nobody's foreign key stands in the way of TRUNCATE but that of a table that is not emptied as well.
    const referenced = quiet.keepsKeys && all.some((key) => !isRestored(key.child) && isRestored(key.parent));
    await clear(database, tables, referenced);
    await fill();
    const deleted = cascade ? await deleteOrphans(database, [...keys, ...below], isRestored) : new Map();
    await checkOrphans(database, keys);
    await quiet.end();
    return deleted;
}
async function clear(database, tables, referenced) {
    const names = tables.map((table) => `${table.partitioned ? '' : 'ONLY '}${sql_qualifiedName(table)}`);
    const sql = referenced ? names.map((name) => `DELETE FROM ${name}`).join('; ') : `TRUNCATE ${names.join(', ')}`;
    const failure = await attempt(database, () => database.query(sql));
    if (!(failure instanceof errors/* GateError */.ue))
        return;
    // A role may have DELETE without TRUNCATE.
    const second = await attempt(database, () => database.query(names.map((name) => `DELETE FROM ${name}`).join('; ')));
    if (second instanceof errors/* GateError */.ue)
        throw refused('emptying the tables', second);
}
/** A foreign key is that of the partitioned table, not of its leaves. */
async function withPartitionRoots(database, tables) {
    const roots = await answers_readJson(database, `SELECT DISTINCT an.nspname AS schema, a.relname AS name
      FROM unnest($1::text[], $2::text[]) AS t (schema, name) JOIN pg_namespace n ON n.nspname = t.schema
        JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = t.name, pg_partition_ancestors(c.oid) AS p
        JOIN pg_class a ON a.oid = p.relid JOIN pg_namespace an ON an.oid = a.relnamespace`, nameParameters(tables));
    return [...tables, ...roots.filter((root) => !tables.some((table) => target_tableKey(table) === target_tableKey(root)))];
}
/** Triggers are those of a partition, too. */
async function replica_withPartitions(database, tables) {
    const partitioned = tables.filter((table) => table.partitioned);
    if (partitioned.length === 0)
        return [...tables];
    const partitions = await answers_readJson(database, `SELECT pn.nspname AS schema, p.relname AS name
      FROM unnest($1::text[], $2::text[]) AS t (schema, name) JOIN pg_namespace n ON n.nspname = t.schema
        JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = t.name CROSS JOIN LATERAL pg_partition_tree(c.oid) AS tree
        JOIN pg_class p ON p.oid = tree.relid AND p.oid <> c.oid JOIN pg_namespace pn ON pn.oid = p.relnamespace`, nameParameters(partitioned));
    return [...tables, ...partitions];
}
/**
 * Keeps triggers and rules of tables, and foreign keys, quiet. In the role of a replica only those speak that are enabled
 * for it, so only these are disabled. Throws `RESTORE_FAILED` where our role may not.
 */
async function silence(database, { tables, keys }) {
    const replica = await attempt(database, () => database.query('SET LOCAL session_replication_role = replica'));
    const keepsKeys = !(replica instanceof errors/* GateError */.ue);
    const speaking = (await readTriggers(database, tables)).filter(({ state }) => !keepsKeys || state !== 'O');
    const gone = keepsKeys ? [] : keys;
    const drop = gone.map((key) => `ALTER TABLE ${sql_qualifiedName(key.child)} DROP CONSTRAINT ${quoteIdentifier(key.name)}`);
    const disable = speaking.map((trigger) => setTrigger(trigger, 'D'));
    await must(database, [...drop, ...disable], 'keeping triggers and foreign keys quiet');
    return {
        keepsKeys,
        end: async () => {
            const enable = speaking.map((trigger) => setTrigger(trigger, trigger.state));
            await must(database, [...gone.flatMap(addKey), ...enable], 'putting triggers and foreign keys back');
            if (keepsKeys)
                await database.query('SET LOCAL session_replication_role = origin');
        }
    };
}
function addKey({ child, name, definition, comment }) {
    const [table, constraint] = [sql_qualifiedName(child), quoteIdentifier(name)];
    const add = `ALTER TABLE ${table} ADD CONSTRAINT ${constraint} ${definition}`;
    return comment ? [add, `COMMENT ON CONSTRAINT ${constraint} ON ${table} IS ${quoteLiteral(comment)}`] : [add];
}
async function must(database, statements, purpose) {
    if (statements.length === 0)
        return;
    const failure = await attempt(database, () => database.query(statements.join(';\n')));
    if (failure instanceof errors/* GateError */.ue)
        throw refused(purpose, failure);
}
function setTrigger({ kind, trigger, ...table }, state) {
    return `ALTER TABLE ${sql_qualifiedName(table)} ${states[state]} ${kind} ${quoteIdentifier(trigger)}`;
}
/** All that are not disabled. */
function readTriggers(database, tables) {
    return answers_readJson(database, `WITH tables AS (SELECT DISTINCT c.oid, t.* FROM unnest($1::text[], $2::text[]) AS t (schema, name)
        JOIN pg_namespace n ON n.nspname = t.schema JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = t.name)
      SELECT schema, name, 'TRIGGER' AS kind, tgname AS trigger, tgenabled AS state
        FROM tables t JOIN pg_trigger g ON g.tgrelid = t.oid WHERE NOT tgisinternal AND tgenabled <> 'D'
      UNION ALL SELECT schema, name, 'RULE', rulename, ev_enabled
        FROM tables t JOIN pg_rewrite r ON r.ev_class = t.oid WHERE ev_enabled <> 'D' ORDER BY 1, 2, 3, 4`, nameParameters(tables));
}

;// CONCATENATED MODULE: ./build/restore/spare-names.js
// Names that are taken: indexes and sequences keep theirs when their table is renamed, and the table that comes back under
// its old name wants them too. The live ones step aside while that table is made, and get them back.




/** Indexes and sequences of other tables that stepped aside. */
class SpareNames {
    #database;
    #taken;
    constructor(database, taken) {
        this.#database = database;
        this.#taken = taken;
    }
    /** Renames what has the name of something that will be made, and belongs to a table that stays. */
    static async begin(database, entries) {
        const makes = (entry) => ['INDEX', 'CONSTRAINT', 'SEQUENCE'].includes(entry.type);
        const names = entries.filter(makes).flatMap((entry) => entry.relations);
        const taken = await answers_readJson(database, `WITH names AS (SELECT DISTINCT * FROM unnest($1::text[], $2::text[]) AS t (schema, name)),
        taken AS (SELECT c.oid, t.schema, t.name, CASE WHEN c.relkind = 'S' THEN 'SEQUENCE' ELSE 'INDEX' END AS kind,
            coalesce(x.indrelid, d.refobjid)::regclass::text AS table, c.relnamespace
          FROM names t JOIN pg_namespace n ON n.nspname = t.schema JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = t.name
            LEFT JOIN pg_index x ON x.indexrelid = c.oid
            LEFT JOIN pg_depend d ON c.relkind = 'S' AND d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype IN ('a', 'i')
              AND d.refclassid = 'pg_class'::regclass
          WHERE c.relkind IN ('i', 'I', 'S') AND coalesce(x.indrelid, d.refobjid) IS NOT NULL)
      SELECT schema, name, kind, taken.table, 'gate_' || oid AS aside, (SELECT spare FROM
          (SELECT left(name, 50) || '_restored' || CASE WHEN i > 1 THEN i::text ELSE '' END AS spare, i FROM generate_series(1, 99) AS i) AS s
          WHERE NOT EXISTS (SELECT FROM pg_class o WHERE o.relnamespace = taken.relnamespace AND o.relname = spare)
          ORDER BY i LIMIT 1) AS spare FROM taken ORDER BY 1, 2`, nameParameters(names));
        const spare = new SpareNames(database, taken);
        await spare.#rename(taken.map((one) => [one, one.name, one.aside]));
        return spare;
    }
    /** Is an entry of the target about one of those? */
    concerns(entry) {
        return entry.relations.some(({ schema, name }) => this.#taken.some((one) => one.schema === schema && one.name === name));
    }
    /** Gives the names back. Says what the new ones are called instead. */
    async end() {
        await this.#rename(this.#taken.map((one) => [one, one.name, one.spare]));
        await this.#rename(this.#taken.map((one) => [one, one.aside, one.name]));
        return this.#taken.map(({ kind, schema, name, table, spare }) => ({
            what: `name of ${kind.toLowerCase()} ${schema}.${name}`,
            reason: `that of ${table} is called so, and the one that came back ${spare}`
        }));
    }
    async #rename(names) {
        const statements = names.map(([{ kind, schema }, from, to]) => `ALTER ${kind} IF EXISTS ${sql_qualifiedName({ schema, name: from })} RENAME TO ${quoteIdentifier(to)}`);
        if (statements.length === 0)
            return;
        const failure = await attempt(this.#database, () => this.#database.query(statements.join(';\n')));
        if (failure instanceof errors/* GateError */.ue)
            throw refused('a name that another table has', failure);
    }
}

;// CONCATENATED MODULE: ./build/restore/in-place.js
// Putting schemas or tables back in place: what is there goes, what was there comes, and whatever hung on it from outside
// hangs on it again. pg_dump itself tells what is there, before, in between and after; so nothing has to be known of how
// objects of PostgreSQL depend on each other.















/** SQLSTATEs of things that are not there. */
const undefinedStates = /^(?:42704|42P01|42703|42883|3F000|42P02)$/;
/** SQLSTATEs of things that are there, and of things that our role may not do. */
const impossibleStates = /^(?:42710|42P07|42723|42501)$/;
/** One replacement, from the first lock to the last thing that is hung up again. */
class Replacement {
    #work;
    #prepared;
    #lost;
    #hanging;
    /** What could not be hung up yet, since it needs something that comes later. */
    #waiting = [];
    #omitted = new Set();
    #settled = false;
    #deleted = new Map();
    constructor(work, prepared) {
        this.#work = work;
        this.#prepared = prepared;
        this.#lost = new Set(prepared.lost);
        this.#hanging = new Set(prepared.hanging);
    }
    /** The entries that have to be run: those of the snapshot, and in between what was outside and has to be hung up again. */
    get entries() {
        return this.#prepared.entries;
    }
    /** What the snapshot knows nothing of: it comes last. */
    get late() {
        return this.#prepared.late;
    }
    /** What our role could not take back. */
    get omissions() {
        return this.#prepared.omissions;
    }
    /** Rows that `cascade` deleted, by table. */
    get deleted() {
        return this.#deleted;
    }
    /**
     * Drops what is to be replaced, and is locked. Throws `RESTORE_FAILED` where our role may not; `OUTSIDE_WOULD_CHANGE`
     * where something outside would lose data or change.
     */
    static async begin(work) {
        const { database, plan, target, snapshot, present } = work;
        const tables = plan.drop.flatMap(({ kind, schema, name }) => (kind === 'TABLE' && name ? [{ schema, name }] : []));
        const foreignKeys = await readForeignKeys(database, await withPartitionRoots(database, tables));
        const references = await readReferences(database, in_place_isOneOf(tables));
        const hidden = await readHidden(database, in_place_isOneOf(tables));
        await suspendDefaultPrivileges(database, present, target.user);
        const kept = await readKept(work);
        await freePartitions(database, tables, foreignKeys);
        await drop(database, plan.drop.filter((object) => !kept.has(object.oid)));
        const left = await dropAltered(work, kept);
        const lost = missingTexts(present.filter((entry) => !plan.replaced(entry)), left);
        checkUnchanged(lost, left);
        const { taken, omissions } = await takeBack(database, surplus(work, left));
        await makePublic(work);
        const spareNames = await SpareNames.begin(database, plan.mode === 'tables' ? plan.entries : []);
        const staying = left.filter((entry) => !taken.has(entry) && !spareNames.concerns(entry));
        const wanted = [...missing(plan.entries, staying), ...changedSchemas(plan.entries, staying)];
        const hanging = new Hanging(work).absent([...left, ...lost]);
        const { entries, late } = inOrder(snapshot, { wanted, lost, hanging });
        return new Replacement(work, {
            lost,
            hanging,
            entries,
            late,
            foreignKeys,
            spareNames,
            references,
            hidden,
            omissions
        });
    }
    /**
     * Runs some of the entries. What fails for want of something that comes later is tried again at the end. Throws
     * `RESTORE_FAILED`, and `ORPHANED_ROWS` in front of the first foreign key: all rows are there by then.
     */
    async run(entries, options) {
        const wait = (entry) => {
            this.#waiting.push(entry);
            return settled;
        };
        const at = entries.findIndex((entry) => entry.type === 'FK CONSTRAINT');
        if (at < 0)
            return this.#run(entries, options, wait);
        const before = await this.#run(entries.slice(0, at), options, wait);
        await this.#settleForeignKeys();
        return [...before, ...(await this.#run(entries.slice(at), options, wait))];
    }
    async #run(entries, options, leave) {
        const forgive = async (entry, failure) => {
            const state = sqlStateOf(failure) ?? '';
            const isOutside = this.#lost.has(entry) || this.#hanging.has(entry);
            if (!isOutside)
                return options.forgive(entry, failure);
            if (undefinedStates.test(state))
                return leave(entry, failure);
            if (state === '23503' && this.#work.cascade && (await this.#deleteOrphansOf(entry, options)))
                return settled;
            const omission = this.#hanging.has(entry) && impossibleStates.test(state) ? omitted(entry, failure) : undefined;
            const isVital = !isAdditive(entry) && !entry.type.startsWith('PUBLICATION');
            const forgiven = omission ?? (state === '42501' && isVital ? undefined : await options.forgive(entry, failure));
            if (forgiven)
                this.#omitted.add(entry);
            return forgiven;
        };
        const omissions = await runEntries(this.#work.database, entries, { render: options.render, forgive });
        return omissions.filter(({ what }) => what !== '');
    }
    /** Those from outside must find what they refer to. */
    async #settleForeignKeys() {
        if (this.#settled)
            return;
        this.#settled = true;
        const { database, plan, cascade } = this.#work;
        const isRestored = in_place_isOneOf(plan.tables);
        const gone = this.#prepared.lost.filter((entry) => entry.type === 'FK CONSTRAINT');
        const keys = this.#prepared.foreignKeys.filter((key) => !isRestored(key.child) && gone.some((entry) => isForeignKeyOf(entry, key)));
        if (cascade)
            await this.#deleteOrphans(keys);
        await checkOrphans(database, keys);
    }
    async #deleteOrphans(keys) {
        const { database, plan } = this.#work;
        const isRestored = in_place_isOneOf(plan.tables);
        if (keys.every((key) => isRestored(key.child)))
            return;
        const below = await readKeysBelow(database, keys, isRestored);
        const tables = [...keys, ...below].map((key) => key.child).filter((table) => !isRestored(table));
        const quiet = await silence(database, { tables, keys: below });
        for (const [table, rows] of await deleteOrphans(database, [...keys, ...below], isRestored))
            this.#deleted.set(table, (this.#deleted.get(table) ?? 0) + rows);
        await quiet.end();
    }
    /** A foreign key that the snapshot knows and the target had not: true if its orphans are gone, and it holds. */
    async #deleteOrphansOf(entry, options) {
        const { database } = this.#work;
        const [table, constraint] = entry.relations;
        if (entry.type !== 'FK CONSTRAINT' || !table || !constraint)
            return false;
        const outcome = await attempt(database, async () => {
            await database.query(`${options.render(entry).join(';\n')} NOT VALID`);
            const keys = await readForeignKeys(database, [table], { validated: false });
            await this.#deleteOrphans(keys.filter((key) => isForeignKeyOf(entry, key)));
            await database.query(`ALTER TABLE ${sql_qualifiedName(table)} VALIDATE CONSTRAINT ${quoteIdentifier(constraint.name)}`);
        });
        return !(outcome instanceof errors/* GateError */.ue);
    }
    /** Hangs up the rest. Returns what could not be, since what it needs was not there when the backup was made. */
    async runLate(options) {
        await this.#settleForeignKeys();
        return this.#runAgain(this.#prepared.late, options);
    }
    /** Gives names back, and looks whether everything outside is what it was. Throws `OUTSIDE_WOULD_CHANGE`. */
    async finish(options) {
        const { plan, present, read } = this.#work;
        const omissions = await this.#runAgain([], options);
        const renamed = await this.#prepared.spareNames.end();
        const lostReferences = await restoreReferences(this.#work.database, this.#prepared.references);
        const omitted = new Set([...this.#omitted].map(keyOf));
        const outside = present.filter((entry) => !plan.replaced(entry) && !omitted.has(keyOf(entry)));
        const changed = missingTexts(outside, await read());
        if (changed.length > 0)
            throw wouldChange(changed);
        await checkHidden(this.#work.database, this.#prepared.hidden);
        return [...omissions, ...renamed, ...lostReferences];
    }
    #runAgain(more, options) {
        return this.#run([...this.#waiting.splice(0), ...more], options, (entry, failure) => {
            this.#omitted.add(entry);
            return omitted(entry, failure);
        });
    }
}
/** Something that failed has been put right. */
const settled = { what: '', reason: '' };
/** What the target says in addition to objects that stay, and the snapshot does not. */
function surplus({ plan }, left) {
    const texts = new Set(plan.entries.map((entry) => keyOf(entry) + textOf(entry)));
    const keys = new Set(plan.entries.map(keyOf));
    return left.filter((entry) => {
        if (!plan.replaced(entry))
            return false;
        if (entry.type === 'SCHEMA')
            return !keys.has(keyOf(entry));
        return isAdditive(entry) && !texts.has(keyOf(entry) + textOf(entry));
    });
}
/** Schemas that are there, but whose owner is another. */
function changedSchemas(entries, present) {
    const keys = new Set(present.map(keyOf));
    return missingTexts(entries.filter((entry) => entry.type === 'SCHEMA' && keys.has(keyOf(entry))), present);
}
/** A dump counts on the schema that initdb makes. */
async function makePublic({ database, plan, target }) {
    if (target.schemas.has('public') || !plan.entries.some((entry) => entry.schema === 'public'))
        return;
    const made = await attempt(database, () => database.query(`CREATE SCHEMA public; COMMENT ON SCHEMA public IS 'standard public schema'; GRANT USAGE ON SCHEMA public TO PUBLIC`));
    if (made instanceof errors/* GateError */.ue)
        throw refused('schema public', made);
    await attempt(database, () => database.query('ALTER SCHEMA public OWNER TO pg_database_owner'));
}
/** Everything that the snapshot knows is in its order there, since what comes back may need what is hung up again. */
function inOrder(snapshot, toRun) {
    const places = new Map(snapshot.map((entry, index) => [keyOf(entry), index]));
    const made = new Set(toRun.wanted.flatMap(({ type, relations }) => (type === 'TABLE' ? relations.map(target_tableKey) : [])));
    const behindKeys = snapshot.findLastIndex(({ type }) => type === 'CONSTRAINT' || type === 'INDEX') + 0.5;
    const placeOf = (entry) => {
        // Where the partitioned table stays, a partition gets keys and indexes as it is attached, unless it has its own.
        const [, parent] = entry.type === 'TABLE ATTACH' ? entry.relations : [];
        if (parent && !made.has(target_tableKey(parent)))
            return behindKeys;
        return places.get(keyOf(entry)) ?? Number.POSITIVE_INFINITY;
    };
    const all = [...toRun.wanted, ...toRun.lost, ...toRun.hanging];
    const isLate = (entry) => !places.has(keyOf(entry)) && toRun.lost.includes(entry);
    const isDefault = (entry) => entry.type === 'DEFAULT ACL';
    const entries = all.filter((entry) => !isLate(entry) && !isDefault(entry));
    const late = all.filter((entry) => isLate(entry) && !isDefault(entry));
    return {
        entries: entries.sort((one, other) => placeOf(one) - placeOf(other)),
        late: [...late, ...all.filter(isDefault)]
    };
}
function in_place_isOneOf(tables) {
    const keys = new Set(tables.map(target_tableKey));
    return (table) => keys.has(target_tableKey(table));
}
/** A partition can only go when no foreign key leads to the partitioned table above it, which stays. */
async function freePartitions(database, tables, foreignKeys) {
    const isDropped = in_place_isOneOf(tables);
    const others = foreignKeys.filter((key) => !isDropped(key.parent) && !isDropped(key.child));
    const statements = others.map((key) => `ALTER TABLE ${sql_qualifiedName(key.child)} DROP CONSTRAINT ${quoteIdentifier(key.name)}`);
    if (statements.length === 0)
        return;
    const failure = await attempt(database, () => database.query(statements.join(';\n')));
    if (failure instanceof errors/* GateError */.ue)
        throw refused('foreign keys to partitioned tables', failure);
}
/** What has rows or is still there in another shape has been changed, not lost: that is nobody's wish. */
function checkUnchanged(lost, now) {
    const here = new Set(now.filter((entry) => !isAdditive(entry)).map(keyOf));
    const changed = lost.filter((entry) => entry.type === 'TABLE' || here.has(keyOf(entry)));
    if (changed.length > 0)
        throw wouldChange(changed);
}
function wouldChange(changed) {
    const names = changed.slice(0, 5).map(describeEntry).join(', ');
    const more = changed.length > 5 ? ` and ${changed.length - 5} more` : '';
    const schemas = [...new Set(changed.flatMap((entry) => schemaOf(entry) ?? []))].join(', ');
    return new errors/* GateError */.ue('OUTSIDE_WOULD_CHANGE', `${names}${more} would change, since it depends on what is replaced`, {
        hint: `Nothing was changed. Take backups with the schemas ${schemas} too, restore single tables with --table, or put the old rows beside the live ones with --into-schema recovered.`
    });
}

;// CONCATENATED MODULE: ./build/restore/locks.js
// Tables that nobody else may use for a while, and who stands in the way of that.
// https://www.postgresql.org/docs/17/sql-lock.html, https://www.postgresql.org/docs/17/view-pg-locks.html





const lockNotAvailable = '55P03';
/** Locks tables until the end of the transaction. Throws `RESTORE_FAILED`, with who holds a lock that is not to be had. */
async function lockTables(database, tables) {
    if (tables.length === 0)
        return;
    const names = tables.map((table) => `ONLY ${sql_qualifiedName(table)}`);
    const sql = `LOCK TABLE ${names.join(', ')} IN ACCESS EXCLUSIVE MODE`;
    const failure = await attempt(database, () => database.query(sql));
    if (!(failure instanceof errors/* GateError */.ue))
        return;
    const holders = sqlStateOf(failure) === lockNotAvailable ? await describeHolders(database, tables) : [];
    throw refused([`locking ${count(tables.length, 'table')}`, ...holders].join('; '), failure);
}
/** Process, role, program and state, as far as our role may know. */
async function describeHolders(database, tables) {
    const rows = await database.query(`SELECT l.relation::regclass::text AS table, l.pid, s.usename AS role, s.application_name AS program, s.state
      FROM pg_locks l LEFT JOIN pg_stat_activity s ON s.pid = l.pid
      WHERE l.granted AND l.pid <> pg_backend_pid() AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
        AND l.relation IN (SELECT to_regclass(name) FROM unnest($1::text[]) AS name)
      GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2 LIMIT 5`, [arrayLiteral(tables.map(sql_qualifiedName))]);
    return rows.map(({ table, pid, role, program, state }) => {
        const known = [role && `role ${role}`, program && `program ${program}`, state].filter(Boolean).join(', ');
        return `${table} is in use by process ${pid}${known ? ` (${known})` : ''}`;
    });
}

;// CONCATENATED MODULE: ./build/restore/roles.js
// Roles that the snapshot speaks of and the target has not got. A backup holds no passwords: nobody but a superuser may
// read them.




/** What a role may have without being more than its creator. */
const harmless = /^(?:LOGIN|NOINHERIT|CONNECTION LIMIT -?\d+)$/;
/**
 * Creates roles without passwords, with their memberships. Attributes that the restoring role may not give are left out.
 * Throws `MISSING_ROLE` with the statements to run, if it may not create roles at all.
 */
async function createRoles(database, { roles, memberships }, target) {
    const omissions = [];
    for (const role of roles) {
        const plain = role.attributes.filter((attribute) => harmless.test(attribute));
        const sql = `CREATE ROLE ${[quoteIdentifier(role.name), ...plain].join(' ')}`;
        const created = await attempt(database, () => database.query(sql));
        if (created instanceof errors/* GateError */.ue)
            throw notCreated(roles, created);
        for (const attribute of role.attributes.filter((candidate) => !plain.includes(candidate)))
            omissions.push(...(await giveAttribute(database, role, attribute)));
    }
    for (const membership of memberships)
        omissions.push(...(await grantMembership(database, membership)));
    if (!target.superuser)
        await joinRoles(database, roles, target.major);
    return omissions;
}
async function giveAttribute(database, { name }, attribute) {
    const what = `role ${name}: ${attribute}`;
    if (attribute === 'SUPERUSER')
        return [{ what, reason: 'never given by a restore' }];
    const sql = `ALTER ROLE ${quoteIdentifier(name)} ${attribute}`;
    const failure = await attempt(database, () => database.query(sql));
    return failure instanceof errors/* GateError */.ue ? [{ what, reason: reasonOf(failure) }] : [];
}
async function grantMembership(database, { group, member }) {
    const grant = `GRANT ${quoteIdentifier(group)} TO ${quoteIdentifier(member)}`;
    const failure = await attempt(database, () => database.query(grant));
    return failure instanceof errors/* GateError */.ue ? [{ what: grant, reason: reasonOf(failure) }] : [];
}
/** Who is in a role may hand things over to it. */
async function joinRoles(database, roles, major) {
    const settable = await target_readRoles(database, major);
    for (const { name } of roles.filter((role) => settable.get(role.name) !== true))
        await attempt(database, () => database.query(`GRANT ${quoteIdentifier(name)} TO CURRENT_USER`));
}
function notCreated(roles, cause) {
    const statements = roles.map(({ name, attributes }) => `CREATE ROLE ${[quoteIdentifier(name), ...attributes].join(' ')};`);
    return new errors/* GateError */.ue('MISSING_ROLE', `the target lacks roles, and ours may not create them: ${reasonOf(cause)}`, {
        hint: `Have somebody run this who may: ${statements.join(' ')}`,
        cause
    });
}

// EXTERNAL MODULE: ./build/snapshot/row-codec.js
var row_codec = __webpack_require__(9030);
;// CONCATENATED MODULE: ./build/database/fingerprint.js
// The fingerprint of a relation, computed by the database that holds it: for each row md5 of ROW(columns)::text, its two
// 64-bit halves summed over all rows modulo 2^64. Order does not matter; a changed, lost or doubled row does.


/**
 * Computes a relation's fingerprint, under the settings of `pinnedSettings`, over the columns that are stored.
 * The digest is that of UTF-8 text, whatever the database's encoding.
 */
async function readFingerprint(database, relation, encoding) {
    const [row] = await database.query(fingerprintQuery(relation, encoding));
    return (0,row_codec/* fingerprintOf */.ax)(Number(row?.rows), BigInt(row?.high ?? 0), BigInt(row?.low ?? 0));
}
/**
 * OFFSET keeps the planner from computing the md5 once for each half. Written as '0' it is a constant to the planner from
 * the start, so that parallel workers may each sum a part: src/backend/optimizer/path/allpaths.c, limit_needed.
 */
function fingerprintQuery(relation, encoding) {
    const columns = relation.columns.map((column) => `t.${quoteIdentifier(column.name)}`).join(', ');
    const from = relation.descendants ? '' : 'ONLY ';
    const text = encoding === 'UTF8' ? `ROW(${columns})::text` : `convert_to(ROW(${columns})::text, 'UTF8')`;
    return `SELECT count(*) AS rows, sum(h::bit(64)::bigint) AS high, sum((h << 64)::bit(64)::bigint) AS low
    FROM (SELECT ('x' || md5(${text}))::bit(128) AS h FROM ${from}${sql_qualifiedName(relation)} AS t OFFSET '0') AS rows`;
}

// EXTERNAL MODULE: ./build/snapshot/row-kernel.js
var row_kernel = __webpack_require__(3655);
;// CONCATENATED MODULE: ./build/snapshot/binary-rows.js
// COPY text → COPY BINARY, which costs a server a third less work to take. Same rows, same order, same values; where that is
// not certain, the text itself. https://www.postgresql.org/docs/17/sql-copy.html (File Formats)

/** Eleven bytes that no text file begins with, no flags, no further header. */
const header = Buffer.concat([Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'), Buffer.alloc(8)]);
/**
 * The rows of a relation for two COPY statements, one behind the other: `binary`, and then, if there is one, `rest`.
 * Memory stays at about 1 MB, or grows to the longest row.
 */
class BinaryRows {
    #text;
    #kernel;
    #pieces = [];
    #refused;
    /** `text`: COPY text with these columns, in pieces of any size, each done with when the next is asked for. */
    constructor(text, columns) {
        this.#text = text[Symbol.asyncIterator]();
        this.#kernel = new row_kernel/* RowKernel */.E([], (binary) => this.#pieces.push(Buffer.from(binary)));
        this.#kernel.describeForms(columns);
    }
    /** COPY BINARY from its header to its trailer: all rows, or those before the first that has no certain binary form. */
    async *binary() {
        yield header;
        for (;;) {
            const next = await this.#text.next();
            if (next.done)
                break;
            const converted = this.#kernel.feed('binary', next.value);
            yield* this.#pieces.splice(0);
            if (converted)
                continue;
            this.#refused = this.#kernel.unread(this.#kernel.exports.refusedRow.value);
            break;
        }
        // A last line that never ended is for the server to judge.
        if (this.#kernel.unfinished > 0)
            this.#refused ??= this.#kernel.unread();
        this.#kernel.exports.finishBinary();
        yield* this.#pieces.splice(0);
    }
    /** Are there rows left once `binary` has ended? */
    get hasRest() {
        return this.#refused !== undefined;
    }
    /** COPY text of the rows that `binary` did not convert. */
    async *rest() {
        if (this.#refused)
            yield this.#refused;
        for (let next = await this.#text.next(); !next.done; next = await this.#text.next())
            yield next.value;
    }
    /** Lets go of the text, wherever the reading stopped. */
    async [Symbol.asyncDispose]() {
        await this.#text.return?.();
    }
}

;// CONCATENATED MODULE: ./build/verification/check.js
// A check: one thing that must hold, and whether it does.
/** A check that holds unless there are faults. Only the first few are told: the first is what matters. */
function checkNone(name, faults, passed) {
    if (faults.length === 0)
        return { name, status: 'passed', detail: passed };
    const told = faults.slice(0, 5).join('; ');
    return { name, status: 'failed', detail: faults.length > 5 ? `${told}; and ${faults.length - 5} more` : told };
}
/** A check that does not hold, or could not run. */
function failed(name, reason) {
    return { name, status: 'failed', detail: reason };
}
/** A check that was not run, and need not be. */
function skipped(name, reason) {
    return { name, status: 'skipped', detail: reason };
}

;// CONCATENATED MODULE: ./build/restore/binary-forms.js
// Which tables of a target can be filled with COPY BINARY: those in which every column's type has a binary form that we write.


/**
 * The forms by PostgreSQL's own functions that read a type's text and its binary form: whoever uses both of a pair stores
 * what that pair's type stores (domains, enums and citext do).
 */
const binary_forms_forms = {
    'textin textrecv': 'text',
    'varcharin varcharrecv': 'text',
    'bpcharin bpcharrecv': 'text',
    'namein namerecv': 'text',
    'enum_in enum_recv': 'text',
    'json_in json_recv': 'text',
    'jsonb_in jsonb_recv': 'jsonb',
    'byteain bytearecv': 'bytea',
    'boolin boolrecv': 'bool',
    'int2in int2recv': 'int2',
    'int4in int4recv': 'int4',
    'int8in int8recv': 'int8',
    'oidin oidrecv': 'oid',
    'float4in float4recv': 'float4',
    'float8in float8recv': 'float8',
    'numeric_in numeric_recv': 'numeric',
    'uuid_in uuid_recv': 'uuid',
    'date_in date_recv': 'date',
    'time_in time_recv': 'time',
    'timestamp_in timestamp_recv': 'timestamp',
    'timestamptz_in timestamptz_recv': 'timestamptz'
};
/** Asks the catalog for all tables at once. Domains are looked through: https://www.postgresql.org/docs/17/catalog-pg-type.html */
async function readBinaryForms(database, tables) {
    if (!database.takesBinary || tables.length === 0)
        return () => undefined;
    const columns = await answers_readJson(database, `WITH RECURSIVE columns AS (SELECT n.nspname, c.relname, a.attname, a.atttypid FROM pg_attribute a
          JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = ANY ($1::text[]) AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped),
      types (declared, type, element) AS (SELECT DISTINCT atttypid, atttypid, 0::oid FROM columns
        UNION ALL SELECT s.declared, CASE t.typtype WHEN 'd' THEN t.typbasetype ELSE t.typelem END,
            CASE t.typtype WHEN 'd' THEN s.element ELSE t.typelem END
          FROM types s JOIN pg_type t ON t.oid = s.type
          WHERE t.typtype = 'd' OR t.typreceive = 'array_recv'::regproc AND s.element = 0),
      ends AS (SELECT s.declared, s.element, i.prosrc || ' ' || r.prosrc AS functions FROM types s
          JOIN pg_type t ON t.oid = s.type AND t.typtype <> 'd' AND t.typdelim = ','
          JOIN pg_proc i ON i.oid = t.typinput AND i.prolang = 12 JOIN pg_proc r ON r.oid = t.typreceive AND r.prolang = 12
        WHERE t.typreceive <> 'array_recv'::regproc)
      SELECT c.nspname AS schema, c.relname AS name, c.attname AS column, e.functions, e.element::int8
        FROM columns c JOIN ends e ON e.declared = c.atttypid`, [arrayLiteral([...new Set(tables.map((table) => table.schema))])]);
    const known = new Map(columns.map((column) => [columnKey(column, column.column), formOf(column)]));
    return (table, wanted) => {
        const found = wanted.flatMap(({ name }) => known.get(columnKey(table, name)) ?? []);
        return found.length === wanted.length ? found : undefined;
    };
}
function formOf({ functions, element }) {
    const form = binary_forms_forms[functions];
    if (!form)
        return undefined;
    return element === 0 ? { form } : { form, elementType: element };
}
function columnKey(table, column) {
    return `${target_tableKey(table)}${column}`;
}

;// CONCATENATED MODULE: ./build/restore/fields.js
// COPY text without some of its fields: https://www.postgresql.org/docs/17/sql-copy.html#SQL-COPY-TEXT-FORMAT
const fields_tab = 0x09;
const fields_lineFeed = 0x0a;
/** Leaves fields out, which are counted from 0. Pieces may end anywhere: a tab or a line feed is never a part of a value. */
async function* withoutFields(rows, left) {
    const first = !left.has(0);
    let field = 0;
    let isKept = first;
    let hasKept = first;
    for await (const piece of rows) {
        const rest = Buffer.allocUnsafe(piece.length);
        let length = 0;
        for (const byte of piece) {
            if (byte === fields_lineFeed) {
                rest[length++] = fields_lineFeed;
                field = 0;
                isKept = first;
                hasKept = first;
            }
            else if (byte === fields_tab) {
                isKept = !left.has(++field);
                // Between two fields that are kept, however many are left out there.
                if (isKept && hasKept)
                    rest[length++] = fields_tab;
                hasKept ||= isKept;
            }
            else if (isKept)
                rest[length++] = byte;
        }
        yield rest.subarray(0, length);
    }
}

;// CONCATENATED MODULE: ./build/restore/rows.js
// The rows: table files → COPY → tables, and the proof that they arrived.
var rows_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var rows_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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















/** For what nobody watches. */
const silentProgress = {
    start: () => ({ advance: () => undefined, finish: () => undefined })
};
/**
 * Loads rows, table by table. Returns what was loaded, in that order. `fresh`: the tables were made in this transaction, so rows can be frozen as they arrive
 * (https://www.postgresql.org/docs/17/sql-copy.html, FREEZE). Throws `RESTORE_FAILED` or `SNAPSHOT_DAMAGED`.
 */
async function loadRows(database, { directory }, options) {
    const loaded = [];
    const forms = await readBinaryForms(database, options.steps.map((step) => step.into));
    for await (const step of options.arriving ?? options.steps) {
        const { table, into } = step;
        const line = options.progress.start(table);
        const path = (0,external_node_path_.join)(directory, table.file);
        const freeze = options.fresh && !into.partitioned;
        try {
            const text = told((0,table_file/* readTableFile */.FU)(path, table.columns), line.advance);
            line.finish(await copyRows(database, text, { ...step, freeze, forms: forms(into, table.columns) }));
        }
        catch (error) {
            if ((0,snapshot/* isFileError */.lz)(error))
                throw (0,snapshot/* explainFileError */.Yd)(error, path);
            if (!(error instanceof errors/* GateError */.ue))
                throw damaged(table, error);
            throw error.code === 'SNAPSHOT_DAMAGED'
                ? error
                : refused(`rows of ${table.schema}.${table.name}${placeOf(table, error)}`, error);
        }
        loaded.push(step);
    }
    return loaded;
}
/** Rows that have no certain binary form go as text, behind those before them. */
async function copyRows(database, text, options) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { table, into, freeze, forms } = options;
        const { generated = [] } = into;
        const left = new Set(table.columns.flatMap(({ name }, index) => (generated.includes(name) ? [index] : [])));
        const columns = table.columns.filter((_, index) => !left.has(index)).map((column) => quoteIdentifier(column.name));
        const list = columns.length === 0 ? '' : ` (${columns.join(', ')})`;
        const copy = (rows, format) => database.copyIn(`COPY ${sql_qualifiedName(into)}${list} FROM STDIN (FORMAT ${format}, FREEZE ${freeze})`, rows);
        if (left.size > 0)
            return copy(withoutFields(text, left), 'text');
        if (!forms)
            return copy(text, 'text');
        const rows = rows_addDisposableResource(env_1, new BinaryRows(text, forms), true);
        const taken = await copy(rows.binary(), 'binary');
        return rows.hasRest ? taken + (await copy(rows.rest(), 'text')) : taken;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = rows_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** `, line 3, column email`, as far as the server says so. The rest of what it says there is the row itself. */
function placeOf(table, { cause }) {
    const where = cause instanceof Error && 'where' in cause ? String(cause.where) : '';
    const [, line, column] = /^COPY .*?, line (\d+)(?:, column (.*?)(?:: |$))?/m.exec(where) ?? [];
    if (line === undefined)
        return '';
    return table.columns.some(({ name }) => name === column) ? `, line ${line}, column ${column}` : `, line ${line}`;
}
async function* told(rows, advance) {
    for await (const text of rows) {
        yield text;
        advance(text.length);
    }
}
function damaged(table, error) {
    return new errors/* GateError */.ue('SNAPSHOT_DAMAGED', `${table.file} cannot be read to its end`, {
        hint: 'Use another backup, or the artifact that this one came from.',
        cause: error
    });
}
/**
 * A hash of an enum value, or of anything else that is stored as an OID, is another one in every database, so rows of a
 * table that is partitioned that way may belong into another partition than they came from: they go in through the
 * partitioned table, as with pg_dump's --load-via-partition-root. So does whatever is not surely stored by its value.
 * Returns the partitioned table of every such partition.
 */
async function readHashedByEnum(database) {
    const rows = await answers_readJson(database, `SELECT n.nspname AS schema, c.relname AS name, json_build_object('schema', rn.nspname, 'name', r.relname) AS root
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_class r ON r.oid = pg_partition_root(c.oid)
        JOIN pg_namespace rn ON rn.oid = r.relnamespace
      WHERE c.relispartition AND c.relkind = 'r' AND EXISTS (SELECT FROM pg_partition_ancestors(c.oid) p
        JOIN pg_partitioned_table t ON t.partrelid = p.relid, unnest(t.partattrs::int2[]) AS k (attnum)
        WHERE t.partstrat = 'h' AND NOT EXISTS (SELECT FROM pg_attribute a JOIN pg_type y ON y.oid = a.atttypid
          WHERE a.attrelid = p.relid AND a.attnum = k.attnum AND y.typnamespace = 'pg_catalog'::regnamespace
            AND y.typname !~ '^_?reg'))`);
    return new Map(rows.map((row) => [target_tableKey(row), { ...row.root, partitioned: true }]));
}
/**
 * What tables are in the database that is there, as far as it matters to their rows. A backup over the Data API has all rows of a
 * partitioned table under its own name, and reads what is generated; any other one knows partitions alone. Throws
 * `STRUCTURE_UNKNOWN` where rows of others are among them, too.
 */
async function readDestinations(database, tables, { kind }) {
    if (kind !== 'data-api')
        return (table) => table;
    const present = await answers_readJson(database, `SELECT n.nspname AS schema, c.relname AS name, c.relkind = 'p' AS partitioned,
        ARRAY(SELECT a.attname FROM pg_attribute a WHERE a.attrelid = c.oid AND NOT a.attisdropped AND a.attgenerated <> '') AS generated,
        ARRAY(SELECT i.inhrelid::regclass::text FROM pg_inherits i WHERE i.inhparent = c.oid AND c.relkind = 'r') AS heirs
      FROM unnest($1::text[], $2::text[]) AS t (schema, name) JOIN pg_namespace n ON n.nspname = t.schema
        JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = t.name`, nameParameters(tables));
    const doubled = present.filter(({ heirs }) => heirs.length > 0);
    if (doubled.length > 0) {
        const facts = doubled.map(({ schema, name, heirs }) => `those of ${heirs.join(', ')} with those of ${schema}.${name}`);
        throw new errors/* GateError */.ue('STRUCTURE_UNKNOWN', `the Data API gives the rows of tables that inherit as rows of both: ${facts.join('; ')}`, {
            hint: 'Put copies beside the live tables, and merge what is missing: --into-schema recovered.'
        });
    }
    const byKey = new Map(present.map((table) => [target_tableKey(table), table]));
    return (table) => byKey.get(target_tableKey(table)) ?? table;
}
/** What is to be compared once the steps are done. */
function comparablesOf(steps) {
    const groups = Map.groupBy(steps, (step) => target_tableKey(step.into));
    return [...groups.values()].flatMap((parts) => {
        const [first] = parts;
        if (!first)
            return [];
        const expected = parts
            .map(({ table }) => ({ rows: table.records, digest: table.fingerprint }))
            .reduce(row_codec/* addFingerprints */.h_);
        const descendants = first.into.partitioned === true;
        return [{ schema: first.into.schema, name: first.into.name, columns: first.table.columns, descendants, expected }];
    });
}
/** Has the database compute what there is now. */
async function readRestored(database, comparable, encoding) {
    const { schema, name, expected } = comparable;
    return { schema, name, expected, actual: await readFingerprint(database, comparable, encoding) };
}
/** As `readRestored`, for tables that our role has restored, one after the other. */
async function readAllRestored(database, comparables, encoding) {
    const forced = await readForced(database);
    const names = comparables.filter((table) => forced.has(target_tableKey(table))).map(sql_qualifiedName);
    const set = (words) => database.query(names.map((name) => `ALTER TABLE ${name} ${words}`).join('; '));
    // An owner whom FORCE ROW LEVEL SECURITY keeps from rows may lift it for a moment, and nobody else sees that moment.
    if (names.length > 0)
        await set('NO FORCE ROW LEVEL SECURITY');
    const tables = [];
    for (const comparable of comparables)
        tables.push(await readRestored(database, comparable, encoding));
    if (names.length > 0)
        await set('FORCE ROW LEVEL SECURITY');
    return tables;
}
/** Tables whose own owner, our role, may not see all their rows. */
async function readForced(database) {
    const rows = await answers_readJson(database, `SELECT n.nspname AS schema, c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relforcerowsecurity AND row_security_active(c.oid) AND pg_has_role(c.relowner, 'USAGE')`);
    return new Set(rows.map(target_tableKey));
}
/** What the database says of every table is what the backup says. */
function checkRestored(tables) {
    const faults = tables.flatMap(({ schema, name, expected, actual }) => {
        if (expected.rows !== actual.rows)
            return [`${schema}.${name} has ${count(actual.rows, 'row')} in the database, but ${expected.rows} in the backup`];
        return expected.digest === actual.digest
            ? []
            : [`${schema}.${name} has other content in the database than in the backup: the fingerprints differ`];
    });
    const rows = tables.reduce((sum, table) => sum + table.actual.rows, 0);
    return checkNone('restored', faults, `the database computed the fingerprints of the backup for ${count(tables.length, 'table')}, ${count(rows, 'row')}`);
}

;// CONCATENATED MODULE: ./build/restore/sequences.js
// Where sequences stand. setval is not undone by a rollback; ALTER SEQUENCE … RESTART is, since it gives the sequence a new
// file, and what setval does to that one is gone with it: https://www.postgresql.org/docs/17/sql-altersequence.html#Notes




/**
 * Puts sequences where they stood. One that our role does not own is only ever moved forward, which does no harm even if the
 * restore is undone.
 */
async function setSequences(database, sequences) {
    if (sequences.length === 0)
        return [];
    const restart = (sequence) => `ALTER SEQUENCE ${sql_qualifiedName(sequence)} RESTART; ${setval(sequence)}`;
    const all = await attempt(database, () => database.query(sequences.map(restart).join(';\n')));
    if (!(all instanceof errors/* GateError */.ue))
        return [];
    const omissions = [];
    for (const sequence of sequences) {
        const failure = await attempt(database, () => database.query(restart(sequence)));
        if (!(failure instanceof errors/* GateError */.ue))
            continue;
        const what = `position of sequence ${sequence.schema}.${sequence.name}`;
        if (!/must be owner/.test(reasonOf(failure)))
            throw refused(what, failure);
        const second = await attempt(database, () => moveForward(database, sequence));
        if (second instanceof errors/* GateError */.ue)
            omissions.push({ what, reason: reasonOf(second) });
    }
    return omissions;
}
function setval(sequence) {
    return `SELECT setval(${quoteLiteral(sql_qualifiedName(sequence))}::regclass, ${sequence.last_value}, ${sequence.is_called})`;
}
async function moveForward(database, sequence) {
    const name = sql_qualifiedName(sequence);
    const [row] = await database.query(`SELECT last_value FROM ${name}`);
    const [now, then] = [BigInt(row?.last_value ?? 0), BigInt(sequence.last_value)];
    if (sequence.increment.startsWith('-') ? then < now : now < then)
        await database.query(setval(sequence));
}
/**
 * Moves the sequences that columns take their values from behind the rows that are there: for a backup that does not know where
 * they stood. https://www.postgresql.org/docs/17/functions-sequence.html
 */
async function raiseSequences(database, tables) {
    const owned = await answers_readJson(database, `SELECT n.nspname AS schema, c.relname AS name, a.attname AS column, d.objid::regclass::text AS sequence
      FROM unnest($1::text[], $2::text[]) AS t (schema, name) JOIN pg_namespace n ON n.nspname = t.schema
        JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = t.name
        JOIN pg_depend d ON d.refclassid = 'pg_class'::regclass AND d.refobjid = c.oid AND d.deptype IN ('a', 'i')
        JOIN pg_sequence s ON s.seqrelid = d.objid AND s.seqincrement > 0
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.refobjsubid WHERE d.classid = 'pg_class'::regclass`, nameParameters(tables));
    const omissions = [];
    for (const { column, sequence, ...table } of owned) {
        const most = `SELECT max(${quoteIdentifier(column)}) AS most FROM ${sql_qualifiedName(table)}`;
        const raise = `SELECT setval(${quoteLiteral(sequence)}::regclass, rows.most) FROM (${most}) AS rows, ${sequence} AS s
      WHERE rows.most > s.last_value OR (rows.most = s.last_value AND NOT s.is_called)`;
        const failure = await attempt(database, () => database.query(raise));
        if (failure instanceof errors/* GateError */.ue)
            omissions.push({ what: `position of sequence ${sequence}`, reason: reasonOf(failure) });
    }
    return omissions;
}

;// CONCATENATED MODULE: ./build/restore/structure.js
// Entries of a dump → statements that the restoring role may run, in the restore's own transaction; and what it means for
// the restore when the target refuses one.










const insufficientPrivilege = '42501';
const foreignKeyViolation = '23503';
const undefinedObject = '42704';
/** What may fail for want of privileges without anything being lost: it is said, and the restore goes on. */
const dispensable = new Set([
    'EVENT TRIGGER',
    'PUBLICATION',
    'PUBLICATION TABLE',
    'PUBLICATION TABLES IN SCHEMA'
]);
/** Runs structure, as far as ownership goes, for one role. */
class StructureOptions {
    #database;
    #target;
    #privileges;
    #leniency;
    #orphans = [];
    /** What was left out although something else may be said about it. */
    #leftOut = new Set();
    constructor(database, target, privileges, leniency) {
        this.#database = database;
        this.#target = target;
        this.#privileges = privileges;
        this.#leniency = leniency;
    }
    /** To be read once all roles are there. */
    static async read(database, target, leniency) {
        const roles = await target_readRoles(database, target.major);
        const tablespaces = await readTablespaces(database);
        return new StructureOptions(database, target, { roles, tablespaces }, leniency);
    }
    render = (entry) => {
        const statements = entry.statements.flatMap((statement) => this.#statement(statement));
        const settings = entry.settings.filter((setting) => this.#withheldSetting(setting) === undefined);
        if (settings.length === 0 || statements.length === 0)
            return statements;
        const set = settings.map(({ name, value }) => `SET LOCAL ${name} = ${value}`);
        const reset = settings.map(({ name }) => `SET LOCAL ${name} = ${settingDefaults[name]}`);
        return [...set, ...statements, ...reset];
    };
    forgive = async (entry, failure) => {
        const again = () => this.#database.query(this.render(entry).join(';\n'));
        const excused = await this.#leniency.excuse?.(entry, failure, () => attempt(this.#database, again));
        if (excused)
            return excused;
        const state = sqlStateOf(failure);
        if (state === foreignKeyViolation && entry.type === 'FK CONSTRAINT')
            return this.#leaveOrphans(entry);
        if (state === undefinedObject && this.#isAboutLeftOut(entry))
            return omitted(entry, failure);
        if (state !== insufficientPrivilege)
            return undefined;
        if (entry.type === 'EXTENSION')
            throw extensionRefused(entry, failure);
        const owner = await this.#leaveOwner(entry, failure);
        if (owner)
            return owner;
        const { schema } = entry;
        const ofPlatform = schema !== undefined && isPlatformSchema(schema) && this.#target.schemas.has(schema);
        if (!ofPlatform && !isAdditive(entry) && !dispensable.has(entry.type))
            return undefined;
        for (const object of structure_objectsOf(entry))
            this.#leftOut.add(object);
        return omitted(entry, failure);
    };
    /** Throws `ORPHANED_ROWS` for all that were found, unless the user can live with foreign keys that do not hold. */
    checkOrphans() {
        if (this.#orphans.length > 0 && !this.#leniency.allowOrphans)
            throw orphanedRows(this.#orphans);
    }
    async #leaveOrphans(entry) {
        const [table, constraint] = entry.relations;
        if (!table || !constraint)
            return undefined;
        const what = `FK CONSTRAINT ${entry.schema}.${entry.name}`;
        const [statement = ''] = this.render(entry);
        const unvalidated = await attempt(this.#database, () => this.#database.query(`${statement} NOT VALID`));
        if (unvalidated instanceof errors/* GateError */.ue) {
            // A foreign key of a partitioned table cannot be NOT VALID before PostgreSQL 18.
            const orphans = await countOrphans(this.#database, table, constraint.name, entry.statements[0]);
            this.#orphans.push(orphans);
            return {
                what,
                reason: `it is left out: ${orphans}. Once they are back, run ${statement}`,
                object: objectOf(entry)
            };
        }
        const keys = await readForeignKeys(this.#database, [table], { validated: false });
        const isIt = (key) => key.name === constraint.name && sql_qualifiedName(key.child) === sql_qualifiedName(table);
        const orphans = await findOrphans(this.#database, keys.filter(isIt));
        this.#orphans.push(...orphans);
        const reason = `it is NOT VALID: ${orphans.join('; ')}. Once they are back, run ALTER TABLE … VALIDATE CONSTRAINT`;
        return { what, reason, object: objectOf(entry) };
    }
    /** The object itself may be had where only its owner may not. */
    async #leaveOwner(entry, failure) {
        const isOther = (sql) => !/^ALTER .* OWNER TO [^;]*$/s.test(sql);
        const statements = this.render(entry).filter(isOther);
        if (statements.length === 0 || statements.length === this.render(entry).length)
            return undefined;
        const failed = await attempt(this.#database, () => this.#database.query(statements.join(';\n')));
        if (failed instanceof errors/* GateError */.ue)
            return undefined;
        const { what } = omitted(entry, failure);
        return { what: `owner ${entry.owner} of ${what}`, reason: reasonOf(failure) };
    }
    #isAboutLeftOut(entry) {
        return structure_objectsOf(entry).some((object) => this.#leftOut.has(object));
    }
    /** What the objects do not get, since our role may not give it: owners, privileges to come, tablespaces. */
    withheld(entries) {
        const { user } = this.#target;
        const statements = entries.flatMap((entry) => entry.statements);
        const owners = countEach(statements.map((statement) => this.#withheldOwner(statement)));
        const defaults = countEach(statements.map((statement) => this.#withheldDefaults(statement)));
        const spaces = countEach(entries.flatMap(({ settings }) => settings.map((set) => this.#withheldSetting(set))));
        return [
            ...owners.map(([owner, objects]) => ({
                what: `owner ${owner} of ${count(objects, 'object')}`,
                reason: `${user} may not hand anything over to it, and owns them itself`
            })),
            ...defaults
                .filter(([role]) => !isPlatformRole(role))
                .map(([role]) => ({
                what: `default privileges of ${role}`,
                reason: `${user} may not change them`
            })),
            ...spaces.map(([space, objects]) => ({
                what: `tablespace ${space} of ${count(objects, 'object')}`,
                reason: 'the target has no such tablespace that may be used: they are in its own'
            }))
        ];
    }
    #statement(statement) {
        const { text } = statement;
        const cursor = new Cursor(statement);
        if (cursor.takeAll('SET', 'TRANSACTION_TIMEOUT'))
            return [];
        if (/^(?:RE)?SET SESSION AUTHORIZATION/.test(text))
            return this.#authorization(text);
        if (cursor.takeAll('SET'))
            return [`SET LOCAL${text.slice('SET'.length)}`];
        if (cursor.takeAll('CREATE', 'SCHEMA'))
            return [text.replace('CREATE SCHEMA', 'CREATE SCHEMA IF NOT EXISTS')];
        if (this.#withheldOwner(statement) !== undefined)
            return [];
        return this.#withheldDefaults(statement) === undefined ? [text] : [];
    }
    /** A grant that somebody else made is made in our own name, unless we may take theirs. */
    #authorization(text) {
        if (!this.#target.superuser)
            return [];
        return [text.startsWith('RESET') ? 'SET LOCAL SESSION AUTHORIZATION DEFAULT' : text.replace('SET', 'SET LOCAL')];
    }
    #withheldOwner(statement) {
        const { tokens } = statement;
        const [owner, to, last] = tokens.slice(-3);
        if (tokens[0]?.text !== 'ALTER' || owner?.text !== 'OWNER' || to?.text !== 'TO' || !last)
            return undefined;
        const role = identifierOf(last);
        return this.#maySet(role) ? undefined : role;
    }
    #withheldDefaults(statement) {
        const cursor = new Cursor(statement);
        if (!cursor.takeAll('ALTER', 'DEFAULT', 'PRIVILEGES', 'FOR', 'ROLE'))
            return undefined;
        const [role] = cursor.takeName()?.parts ?? [];
        return this.#maySet(role) ? undefined : role;
    }
    #withheldSetting({ name, value }) {
        if (name !== 'default_tablespace')
            return undefined;
        const space = value.replace(/^(["'])(.*)\1$/s, '$2');
        return this.#privileges.tablespaces.has(space) ? undefined : space;
    }
    #maySet(role) {
        return this.#target.superuser || (role !== undefined && this.#privileges.roles.get(role) === true);
    }
}
function countEach(names) {
    const known = names.filter((name) => name !== undefined);
    return [...Map.groupBy(known, (name) => name)].map(([name, same]) => [name, same.length]);
}
/** The publication, event trigger, policy or trigger that a statement makes, changes or comments on. */
function structure_objectsOf({ relations, statements }) {
    return statements.flatMap((statement) => {
        const cursor = new Cursor(statement);
        cursor.skip('CREATE', 'ALTER', 'COMMENT', 'ON', 'CONSTRAINT');
        const kind = [['PUBLICATION'], ['EVENT', 'TRIGGER'], ['POLICY'], ['TRIGGER']].find((words) => cursor.takeAll(...words));
        const [name] = (kind && cursor.takeName()?.parts) ?? [];
        const table = kind?.includes('PUBLICATION') ? undefined : relations[0];
        return name === undefined ? [] : [JSON.stringify([kind, name, table])];
    });
}
function extensionRefused(entry, failure) {
    const [create] = entry.statements;
    return new errors/* GateError */.ue('MISSING_EXTENSION', `extension ${entry.name} is not there: ${reasonOf(failure)}`, {
        hint: `Nothing was changed. Have somebody run this who may: ${create?.text}; If nothing in the backup uses it, go on without it: --without-extensions ${entry.name}`,
        cause: failure
    });
}
/** A view that cannot be refreshed now can be refreshed later: nothing is lost with it. */
async function refreshViews(database, entries) {
    const omissions = [];
    const views = entries.filter((entry) => entry.type === 'MATERIALIZED VIEW');
    for (const { statements } of views) {
        const cursor = statements[0] && new Cursor(statements[0]);
        cursor?.takeAll('CREATE', 'MATERIALIZED', 'VIEW');
        const view = statements_nameOf(cursor?.takeName());
        if (!view)
            continue;
        const name = sql_qualifiedName(view);
        // Functions of the project may name what they use without its schema.
        const refresh = `SET LOCAL search_path = public, extensions; REFRESH MATERIALIZED VIEW ${name}`;
        const failure = await attempt(database, () => database.query(refresh));
        if (failure instanceof errors/* GateError */.ue)
            omissions.push({ what: `REFRESH MATERIALIZED VIEW ${name}`, reason: reasonOf(failure) });
    }
    if (views.length > 0)
        await database.query("SET LOCAL search_path = ''");
    return omissions;
}

;// CONCATENATED MODULE: ./build/restore/restorer.js
// The restore itself: everything in one transaction, which is committed only if the target's own fingerprints say that the
// rows are those of the snapshot. The engine knows nothing of servers: it works on any `Database`.



















/** Looks at the target and says what a restore would do. Changes nothing. Throws where a guard refuses. */
async function planRestore(work) {
    try {
        const { plan } = await prepare(work);
        return { plan, versions: plan.history ? await readVersions(work.database) : [] };
    }
    finally {
        await work.database.query('ROLLBACK').catch(() => undefined);
    }
}
/**
 * Restores. Everything or nothing: whatever is thrown, and where the check fails, the target is as it was. Only where the
 * connection breaks while the target commits can nobody say: that error says so.
 *
 * Throws `RESTORE_FAILED` where the target refuses something, and the guards' errors.
 */
async function restore(work) {
    const { database } = work;
    try {
        const restored = await apply(work, await prepareLocked(work));
        if (restored.check.status === 'passed') {
            work.signal.throwIfAborted();
            await commit(database);
        }
        return restored;
    }
    finally {
        // After COMMIT there is nothing to roll back, and PostgreSQL says so in a warning that nobody reads.
        await database.query('ROLLBACK').catch(() => undefined);
    }
}
async function commit(database) {
    try {
        await database.query('COMMIT');
    }
    catch (error) {
        if (!(error instanceof errors/* GateError */.ue))
            throw error;
        // What is deferred to the end of a transaction can still refuse it.
        if (!['CONNECTION_LOST', 'UNREACHABLE'].includes(error.code))
            throw refused('committing', error);
        throw new errors/* GateError */.ue('OUTCOME_UNKNOWN', 'the connection was cut while the target committed: it is either complete or as it was', {
            hint: 'Find out which: migration-gate validate <backup> --against <database>.',
            cause: error
        });
    }
}
/**
 * What is replaced is locked before the transaction looks at anything: rows that somebody writes in between, or what
 * somebody hangs on a table, would be in nobody's sight.
 */
async function prepareLocked(work) {
    const prepared = await prepare(work);
    const tables = replacedTables(prepared.plan);
    if (tables.length === 0)
        return prepared;
    await work.database.query('ROLLBACK');
    return prepare(work, tables);
}
/** The tables that lose their rows or themselves. */
function replacedTables({ rowsOnly, drop }) {
    const dropped = drop.flatMap(({ kind, schema, name }) => kind === 'TABLE' && name !== null ? [{ schema, name }] : []);
    return [...rowsOnly, ...dropped];
}
/** Begins the transaction, reads what has to be known, and lets the guards have their say. */
async function prepare(work, locked = []) {
    const { database, snapshot, request } = work;
    const [version] = await database.query(`SELECT current_setting('server_version_num')::int / 10000 AS major`);
    await begin(database, Number(version?.major), work.lockTimeout);
    await lockTables(database, locked);
    const target = await readTarget(database);
    work.began(target.pid);
    checkTarget(target, snapshot.manifest, request);
    const entries = await readSnapshotToc(snapshot);
    const mode = modeOf(request);
    const needsStructure = mode !== 'rows' && mode !== 'beside';
    const present = needsStructure ? await readPresent(work) : [];
    const schemas = mode === 'everything'
        ? ownSchemas(entries)
        : [...new Set(snapshot.manifest.tables.map((table) => table.schema)), ...snapshot.manifest.schemas];
    const objects = needsStructure ? await readObjects(database, schemas) : [];
    if (mode === 'everything')
        checkEmpty(objects, work.isSource);
    const plan = makePlan({ manifest: snapshot.manifest, entries, present, target, objects, request });
    await checkRowsOnly(work, plan);
    checkCaptured(await readUncaptured(work, plan));
    return { entries, present, target, plan };
}
/** pg_dump makes settings of its own: they are undone, as are the locks that it takes. */
async function readPresent({ database, dump }) {
    return readToc(await undoing(database, dump));
}
/** The history is compared, not refused: see history.ts. */
function ownSchemas(entries) {
    const schemas = new Set(entries.flatMap((entry) => schemaOf(entry) ?? []));
    return [...schemas].filter((schema) => isOwnSchema(schema) && schema !== 'supabase_migrations');
}
/** Rows alone need their tables; and into an empty database means that these are empty too. */
async function checkRowsOnly({ database, isSource }, { mode, rowsOnly }) {
    checkColumns(rowsOnly, await target_readTables(database, rowsOnly, { generated: true }));
    if (mode !== 'everything')
        return;
    for (const table of rowsOnly) {
        const [row] = await database.query(`SELECT EXISTS (SELECT FROM ${sql_qualifiedName(table)}) AS filled`);
        const { schema, name } = table;
        if (row?.filled === 't')
            checkEmpty([{ oid: '', schema, kind: 'TABLE', identity: sql_qualifiedName(table), name }], isSource);
    }
}
/** Tables that would be dropped, and have rows that the backup left out. Where our role may not look, there may be some. */
async function readUncaptured({ database, snapshot }, { drop }) {
    const missing = new Set(snapshot.manifest.not_captured.map(target_tableKey));
    const filled = [];
    for (const { kind, schema, name } of drop) {
        if (kind !== 'TABLE' || name === null || !missing.has(target_tableKey({ schema, name })))
            continue;
        const sql = `SELECT EXISTS (SELECT FROM ${sql_qualifiedName({ schema, name })}) AS filled`;
        const rows = await attempt(database, () => database.query(sql));
        if (rows instanceof errors/* GateError */.ue || rows[0]?.filled === 't')
            filled.push({ schema, name });
    }
    return filled;
}
async function apply(work, prepared) {
    const { database, snapshot, request, progress } = work;
    const { plan, target } = prepared;
    const omissions = [...plan.omissions, ...(await createRoles(database, plan, target))];
    const deleted = new Map();
    const brought = plan.mode === 'beside' ? await bringBeside(work, prepared) : await bringStructure(work, prepared);
    const destinationOf = await readDestinations(database, plan.rowsOnly, snapshot.manifest.source);
    const rowsOnly = plan.rowsOnly.map((table) => ({ table, into: destinationOf(table) }));
    const fill = () => loadRows(database, snapshot, { steps: rowsOnly, fresh: false, progress });
    const tables = rowsOnly.map(({ into }) => into);
    for (const [table, rows] of await replaceRows(database, { tables, cascade: request.cascade, fill }))
        deleted.set(table, rows);
    omissions.push(...brought.omissions, ...(await setSequences(database, plan.sequences)));
    if (snapshot.manifest.source.kind === 'data-api')
        omissions.push(...(await raiseSequences(database, plan.rowsOnly)));
    const ended = await brought.end();
    omissions.push(...ended.omissions);
    for (const [table, rows] of ended.deleted)
        deleted.set(table, rows);
    if (plan.history)
        await restoreHistory(database, plan.history);
    work.tell('comparing with the backup');
    const restored = await readAllRestored(database, comparablesOf([...brought.steps, ...rowsOnly]), target.encoding);
    return { plan, target, check: checkRestored(restored), tables: restored, omissions, deleted };
}
async function bringBeside(work, { plan, entries }) {
    const { database, snapshot, request, progress } = work;
    const { steps, pending, omissions: gone } = await makeTablesBeside(database, plan.tables, request.intoSchema ?? '');
    await loadRows(database, snapshot, { steps, fresh: true, progress });
    const omissions = [...gone, ...(await giveTypes(database, pending))];
    const end = async () => ({
        omissions: await addKeysBeside(database, entries, steps),
        deleted: new Map()
    });
    return { steps, omissions, end };
}
async function bringStructure(work, prepared) {
    const { database, snapshot, request, progress } = work;
    const { plan, target, present, entries } = prepared;
    const replaces = plan.mode === 'in-place' || plan.mode === 'tables';
    const read = () => readPresent(work);
    const replacement = replaces
        ? await Replacement.begin({ database, plan, target, snapshot: entries, present, read, cascade: request.cascade })
        : undefined;
    const suspended = replacement ? [] : await suspendDefaultPrivileges(database, present, target.user);
    const wanted = replacement?.entries ?? plan.entries;
    const options = await StructureOptions.read(database, target, {
        allowOrphans: request.allowOrphans,
        excuse: work.excuse
    });
    const { preData, postData, eventTriggers } = sectionsOf(wanted);
    work.tell(`structure: ${count(preData.length, 'object')} before the rows`);
    const run = (batch) => replacement ? replacement.run(batch, options) : runEntries(database, batch, options);
    const omissions = [...(replacement?.omissions ?? []), ...options.withheld(wanted), ...(await run(preData))];
    const hashed = await readHashedByEnum(database);
    const stepOf = (table) => ({ table, into: hashed.get(target_tableKey(table)) ?? table });
    const arriving = work.arrivals && mapped(work.arrivals, stepOf);
    const steps = await loadRows(database, snapshot, { steps: plan.tables.map(stepOf), arriving, fresh: true, progress });
    const end = async () => {
        work.tell(`structure: ${count(postData.length, 'object')} behind the rows`);
        const after = [...(await run(postData)), ...((await replacement?.runLate(options)) ?? [])];
        options.checkOrphans();
        const refreshed = await refreshViews(database, [...wanted, ...(replacement?.late ?? [])]);
        const watched = [...(await run(eventTriggers)), ...(await runEntries(database, suspended, options))];
        const omissions = [...after, ...refreshed, ...watched, ...((await replacement?.finish(options)) ?? [])];
        return { omissions, deleted: replacement?.deleted ?? new Map() };
    };
    return { steps, omissions, end };
}
async function* mapped(values, map) {
    for await (const value of values)
        yield map(value);
}

;// CONCATENATED MODULE: ./build/rehearsal/undo-sql.js
// The SQL that fetches from copies of tables, as the backup has them, exactly what is gone from the tables themselves.

/** How many values of a column are not there any more. */
function lostIn({ dropped, overwritten, emptied }) {
    return dropped + overwritten + emptied;
}
/** The SQL for a table that is there still. */
function fetchFor(table, { places, manifest }) {
    const entries = manifest.tables.filter((entry) => table.stored.some((part) => sql_qualifiedName(part) === sql_qualifiedName(entry)));
    const names = new Set(entries.flatMap((entry) => entry.columns.map(({ name }) => name)));
    const copies = entries.map(({ schema, name }) => sql_qualifiedName({ schema: places.get(schema) ?? '', name }));
    const sides = {
        source: `(${copies.map((copy) => `SELECT ${listOf([...names])} FROM ${copy}`).join(' UNION ALL ')})`,
        live: sql_qualifiedName(table.renamed ?? table)
    };
    const columns = table.columns.filter(({ name, fate }) => fate !== 'added' && names.has(name));
    const fetching = table.key.length === 0 ? fetchWithoutKey(table, columns, sides) : fetchByKey(table, columns, sides);
    const partitions = table.lostPartitions.map(({ parent, bound, ...part }) => `CREATE TABLE ${sql_qualifiedName(part)} PARTITION OF ${sql_qualifiedName(parent)} ${bound}`);
    return { ...fetching, statements: [...partitions, ...fetching.statements] };
}
function fetchByKey(table, columns, { source, live }) {
    const taken = new Set(table.columns.map(({ name, newName, fate }) => (fate === 'dropped' ? '' : (newName ?? name))));
    const fetched = columns.map((impact) => fetchedInto(impact, taken));
    const into = new Map(fetched.map((column) => [column.from, column.into]));
    const liveKey = (key) => `t.${quoteIdentifier(into.get(key) ?? key)}`;
    const casts = new Map(columns.flatMap(({ name, newType }) => (newType === undefined ? [] : [[name, newType]])));
    const copiedKey = (key) => asNow(`r.${quoteIdentifier(key)}`, casts.get(key));
    const on = table.key.map((key) => `${liveKey(key)}::text = ${copiedKey(key)}`).join(' AND ');
    const sides = { source, live, on };
    const added = fetched.filter(({ impact }) => needsPlace(impact));
    const changed = fetched.filter(({ impact }) => lostIn(impact) > 0);
    const isMissing = `SELECT count(*) AS missing FROM ${source} AS r LEFT JOIN ${live} AS t ON ${on} WHERE`;
    return {
        statements: [
            ...added.map((column) => `ALTER TABLE ${live} ADD COLUMN ${quoteIdentifier(column.into)} ${column.impact.type}`),
            ...(table.deleted > 0 ? [insertMissing(fetched, sides)] : []),
            ...changed.map((column) => fetchValues(column, sides))
        ],
        proofs: [
            ...(table.deleted > 0 ? [`${isMissing} ${liveKey(table.key[0] ?? '')} IS NULL`] : []),
            ...changed.map((column) => `${isMissing} ${isOther(column)}`)
        ],
        remarks: []
    };
}
/** A value of the copy as text, as the type writes it that the column has now. */
function asNow(value, type) {
    return type === undefined ? `${value}::text` : `${value}::text::${type}::text`;
}
/** A value of the copy that is not in its place. */
function isOther({ from, into }) {
    const value = `r.${quoteIdentifier(from)}`;
    return `${value} IS NOT NULL AND t.${quoteIdentifier(into)}::text IS DISTINCT FROM ${value}::text`;
}
/** Where the column is gone, or holds values of another type now, the old ones get a column of their own. */
function needsPlace(impact) {
    return impact.fate === 'dropped' || (impact.newType !== undefined && lostIn(impact) > 0);
}
function fetchedInto(impact, taken) {
    const { name, newName, newType } = impact;
    if (!needsPlace(impact))
        return { from: name, into: newName ?? name, cast: newType, impact };
    return { from: name, into: taken.has(name) ? `${name}_before` : name, cast: undefined, impact };
}
function insertMissing(columns, { live, source, on }) {
    const values = columns.map(({ from, cast }) => `r.${quoteIdentifier(from)}${cast === undefined ? '' : `::text::${cast}`}`);
    return `INSERT INTO ${live} (${listOf(columns.map(({ into }) => into))}) OVERRIDING SYSTEM VALUE
  SELECT ${values.join(', ')} FROM ${source} AS r WHERE NOT EXISTS (SELECT FROM ${live} AS t WHERE ${on})`;
}
function fetchValues(column, { live, source, on }) {
    const set = `${quoteIdentifier(column.into)} = r.${quoteIdentifier(column.from)}`;
    return `UPDATE ${live} AS t SET ${set} FROM ${source} AS r\n  WHERE ${on} AND ${isOther(column)}`;
}
/** Rows that are there less often than before. A row that was changed is there twice then: as it was, and as it is. */
function fetchWithoutKey(table, columns, { source, live }) {
    const kept = columns.filter(({ fate }) => fate === 'kept');
    const lost = columns.filter(({ fate, dropped }) => fate === 'dropped' && dropped > 0).map(({ name }) => name);
    const remarks = lost.map((name) => `${table.schema}.${table.name} has no primary key: nobody can say which row a value of ${name} belongs to.`);
    if (table.deleted === 0 || kept.length === 0)
        return { statements: [], proofs: [], remarks };
    const before = kept.map(({ name, newType }) => asNow(quoteIdentifier(name), newType)).join(', ');
    const now = kept.map(({ name, newName }) => `${quoteIdentifier(newName ?? name)}::text`).join(', ');
    const gone = `(SELECT ${before} FROM ${source} AS r EXCEPT ALL SELECT ${now} FROM ${live}) AS gone (${listOf(kept.map((_, at) => `c${at}`))})`;
    const values = kept.map(({ type, newType }, at) => `c${at}::${newType ?? type}`).join(', ');
    const into = listOf(kept.map(({ name, newName }) => newName ?? name));
    return {
        statements: [`INSERT INTO ${live} (${into}) OVERRIDING SYSTEM VALUE\n  SELECT ${values} FROM ${gone}`],
        proofs: [`SELECT count(*) AS missing FROM ${gone}`],
        remarks
    };
}
function listOf(names) {
    return names.map(quoteIdentifier).join(', ');
}

;// CONCATENATED MODULE: ./build/rehearsal/undo.js
// How to bring back what a push would lose: which tables of the backup to restore, and the SQL that fetches from them
// exactly what is gone. It is tried in the sandbox before anybody needs it.






/**
 * Makes the way back for everything that was lost, and tries it. Undefined where nothing was. That it does not work is no
 * error: it is said.
 */
async function tryUndo(stage, backup, impact) {
    const lossy = impact.tables.filter(hasLoss);
    if (lossy.length === 0)
        return undefined;
    const isTaken = takenBy(impact);
    const gone = lossy.filter((table) => table.fate === 'dropped' && !isTaken(table));
    const replaced = lossy.filter((table) => table.fate === 'dropped' && isTaken(table));
    const kept = lossy.filter(({ fate }) => fate === 'kept');
    const places = await findPlaces(stage.database, [...kept, ...replaced]);
    const fetched = kept.map((table) => fetchFor(table, { places, manifest: backup.manifest }));
    const statements = fetched.flatMap((fetching) => fetching.statements);
    const undo = {
        dropped: undo_namesOf(gone),
        beside: [...places].map(([schema, place]) => ({ schema: place, tables: undo_namesOf([...kept, ...replaced], schema) })),
        sql: statements.length === 0 ? '' : script(statements, [...places.values()]),
        remarks: [
            ...fetched.flatMap((fetching) => fetching.remarks),
            ...replaced.map(({ schema, name }) => `${schema}.${name} is gone, and another table has its name: its rows are put beside that one, in ${places.get(schema)}.`)
        ],
        failure: undefined
    };
    const proofs = fetched.flatMap((fetching) => fetching.proofs);
    return { ...undo, failure: await tryOut(stage, backup, undo, proofs) };
}
/** Has another table the name that a dropped one, or a partition of it, had? That one is nobody's to replace. */
function takenBy({ tables }) {
    const names = tables.flatMap((table) => (table.fate === 'created' ? [table] : (table.renamed ?? [])));
    const taken = new Set(names.map(sql_qualifiedName));
    return ({ stored }) => stored.some((part) => taken.has(sql_qualifiedName(part)));
}
function hasLoss({ deleted, columns }) {
    return deleted > 0 || columns.some((column) => lostIn(column) > 0);
}
function undo_namesOf(tables, of) {
    const stored = tables.flatMap((table) => table.stored);
    return stored.filter(({ schema }) => of === undefined || schema === of).map(({ schema, name }) => `${schema}.${name}`);
}
/** A schema for the copies of each schema's tables: two of them may have the same name. */
async function findPlaces(database, tables) {
    const rows = await database.query('SELECT nspname AS name FROM pg_namespace');
    const taken = new Set(rows.map((row) => row.name));
    const schemas = [...new Set(tables.flatMap(({ stored }) => stored.map(({ schema }) => schema)))];
    const places = new Map();
    for (const schema of schemas) {
        const wanted = schemas.length === 1 ? 'recovered' : `recovered_${schema}`;
        let place = wanted;
        for (let number = 2; taken.has(place); number++)
            place = `${wanted}_${number}`;
        taken.add(place);
        places.set(schema, place);
    }
    return places;
}
function script(statements, places) {
    const head = [
        `-- Fetches from ${places.join(', ').replace(/[\r\n]+/g, ' ')} what is gone. Triggers do not fire, and foreign keys are not checked meanwhile.`,
        '-- What somebody has written since into the same places is overwritten: read it before you run it.'
    ];
    const body = ['BEGIN', 'SET LOCAL session_replication_role = replica', ...statements, 'COMMIT'];
    return `${[...head, ...body.map((statement) => `${statement};`)].join('\n')}\n`;
}
/** Does what a person would do. Returns why it did not work; what does not need the failed part is tried nevertheless. */
async function tryOut(stage, backup, { dropped, beside, sql }, proofs) {
    const attempts = [
        async () => {
            if (dropped.length > 0)
                await bringBack(stage, backup, { ...plainRequest, tables: dropped });
        },
        async () => {
            for (const { schema, tables } of beside)
                await bringBack(stage, backup, { ...plainRequest, tables, intoSchema: schema });
            if (sql !== '')
                await stage.database.query(sql);
            for (const proof of proofs)
                await prove(stage.database, proof);
        }
    ];
    const failures = [];
    for (const attempt of attempts) {
        const failure = await failureOf(attempt);
        if (failure === undefined)
            continue;
        failures.push(failure);
        await stage.database.query('ROLLBACK');
    }
    return failures.length === 0 ? undefined : failures.join('; ');
}
async function failureOf(attempt) {
    try {
        await attempt();
        return undefined;
    }
    catch (error) {
        if (!(error instanceof errors/* GateError */.ue) || error.code === 'CONNECTION_LOST')
            throw error;
        return (0,errors/* messageOf */.bD)(error);
    }
}
async function prove(database, proof) {
    const [row] = await database.query(proof);
    if (row?.missing !== '0')
        throw new errors/* GateError */.ue('RESTORE_FAILED', `${row?.missing} of the rows or values are still missing`);
}
async function bringBack(stage, { directory, manifest }, wanted) {
    const { check } = await restore({
        database: stage.database,
        snapshot: { directory, manifest },
        request: wanted,
        dump: () => stage.dump(),
        isSource: false,
        lockTimeout: 0,
        began: () => undefined,
        signal: new AbortController().signal,
        tell: () => undefined,
        progress: silentProgress
    });
    if (check.status !== 'passed')
        throw new errors/* GateError */.ue('RESTORE_FAILED', check.detail);
}

;// CONCATENATED MODULE: ./build/rehearsal/rehearse.js
// The rehearsal: the pending migrations are pushed into a sandbox that holds the restored backup, and what they did to the
// data is measured.
var rehearse_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var rehearse_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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















/** Rehearses. A migration that fails is part of what was shown; what is thrown is nobody's migration. */
async function rehearse(stage, job, host) {
    const startedAt = performance.now();
    const { database } = stage;
    const { missing, shadowed } = await rehearse_prepare(database, job);
    const schemaBefore = await inTransaction(database, () => stage.dump());
    const before = await inTransaction(database, () => readShape(database));
    const shadows = await countShadows(database, before, job.manifest.tables);
    const [transaction] = await database.query('SELECT pg_current_xact_id()::xid AS id');
    const { pushed, by } = await pushInto(database, job, host);
    const shown = {
        by,
        pushed,
        remarks: remarksOf(missing, shadowed),
        impact: undefined,
        changes: undefined,
        undo: undefined
    };
    const end = { history: [], schema: undefined, ...shown };
    try {
        await resetSession(database);
        const history = await readMigrations(database);
        const dumps = { before: schemaBefore, after: await inTransaction(database, () => stage.dump()) };
        const changes = changesBetween(objectsOf(readToc(dumps.before)), objectsOf(readToc(dumps.after)));
        const impact = await measure(database, job, { before, shadows, boundary: transaction?.id ?? '' });
        const undo = await tryUndo(stage, job, impact);
        const schema = job.schema ? dumps : undefined;
        return { ...end, history, schema, changes, impact, undo, duration: performance.now() - startedAt };
    }
    catch (error) {
        // What the sandbox died of was said by the push.
        if (!pushed.failure || !(error instanceof errors/* GateError */.ue) || error.code !== 'CONNECTION_LOST')
            throw error;
        return { ...end, duration: performance.now() - startedAt };
    }
}
/** What only production has is given to the sandbox, as far as that is possible. */
async function rehearse_prepare(database, job) {
    const { lacking, manifest, pending, references } = job;
    await resetSession(database);
    const missing = await provideStubs(database, lacking, extensions_readExtensions(pending));
    const shadowed = await makeShadowRows(database, manifest.tables, references);
    await addForeignKeys(database, job);
    return { missing, shadowed };
}
/** Those that the restore had to leave out, for want of the rows that stand there now. Others stay away. */
async function addForeignKeys(database, job) {
    const rows = await database.query(`SELECT format('%s.%s %s', n.nspname, c.relname, k.conname) AS name FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
      JOIN pg_namespace n ON n.oid = c.relnamespace WHERE k.contype = 'f'`);
    const present = new Set(rows.map((row) => row.name));
    for (const { type, schema, name, statements } of await readSnapshotToc(job)) {
        if (type !== 'FK CONSTRAINT' || present.has(`${schema}.${name}`))
            continue;
        try {
            for (const { text } of statements)
                await database.query(text);
        }
        catch (error) {
            if (!(error instanceof errors/* GateError */.ue) || error.code === 'CONNECTION_LOST')
                throw error;
        }
    }
}
function remarksOf(missing, shadowed) {
    const tables = shadowed.map(({ schema, name }) => `${schema}.${name}`);
    return [
        ...missing.map((name) => `The sandbox has no extension ${name}: CREATE EXTENSION was passed over, and what needs it cannot be rehearsed there. drill-db-url can name a server that has it.`),
        ...(tables.length === 0
            ? []
            : [
                `Of ${tables.join(', ')} the backup has no rows: in the sandbox there were keys alone, as far as its rows refer to them.`
            ])
    ];
}
async function pushInto(database, job, host) {
    const { cli, pending } = job;
    const account = new PushAccount(pending, host.watch);
    const { search_path: searchPath } = job.manifest.source;
    const prepareSession = async () => searchPath && database.query("SELECT set_config('search_path', $1, false)", [searchPath]);
    const work = { account, host, prepareSession };
    const reason = typeof cli === 'string' ? cli : await pushByCli(database, cli, work);
    if (reason !== undefined)
        await push(database, pending, account, prepareSession);
    if (!account.isComplete)
        account.breakOff(neverCommitted.message, neverCommitted.hint);
    const by = reason === undefined && typeof cli !== 'string' ? `supabase ${cli.version}` : `Migration Gate (${reason})`;
    return { pushed: account.result(), by };
}
const neverCommitted = {
    message: 'nothing failed, but it is not in the history afterwards: a transaction that it began was never committed',
    hint: 'A file is one transaction by itself: leave BEGIN out, or COMMIT at its end.'
};
/** Returns why it did not even get as far as the database, if it did not. */
async function pushByCli(database, cli, { account, host, prepareSession }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const door = rehearse_addDisposableResource(env_1, await Loopback.open(database, account, prepareSession), true);
        const running = rehearse_addDisposableResource(env_1, await host.startCli(door), true);
        const ended = await Promise.race([running.outcome, door.silent(host.patience), rehearse_failureOf(door.broken)]);
        const by = `supabase ${cli.version}`;
        if (ended === 'died')
            account.died();
        else if (ended === 'silent')
            account.breakOff(`${by} neither went on nor ended for ${host.patience / 1000} s`);
        else if (door.visitors === 0)
            return `${by} did not get as far as the database: ${lastLine(ended.words)}`;
        else if (ended.exitCode !== 0 && !account.isComplete)
            account.breakOff(`${by} ended with exit code ${ended.exitCode}: ${lastLine(ended.words)}`);
        return undefined;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = rehearse_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** Anything else than its death is a bug of ours. */
async function rehearse_failureOf(broken) {
    return broken.catch((error) => {
        if (error instanceof errors/* GateError */.ue && error.code === 'CONNECTION_LOST')
            return 'died';
        throw error;
    });
}
function lastLine(words) {
    return words.trim().split('\n').at(-1) ?? '';
}
function measure(database, { directory, manifest }, moment) {
    return inTransaction(database, async () => measureImpact({ database, directory, tables: manifest.tables, ...moment }, await readShape(database)));
}
/** Of which nothing stays. Triggers and event triggers have no part in it. */
async function inTransaction(database, work) {
    const major = Number.parseInt(database.parameters.get('server_version') ?? '', 10);
    const settings = `${pinnedSettings(major)}; SET LOCAL session_replication_role = replica; SET LOCAL work_mem = '64MB'`;
    await database.query(`BEGIN ISOLATION LEVEL REPEATABLE READ; ${settings}`);
    try {
        return await work();
    }
    finally {
        await database.query('ROLLBACK').catch(() => undefined);
    }
}

;// CONCATENATED MODULE: ./build/database/inventory.js
// Everything that a database holds, by kind, schema and name: what an account of a backup has to account for. The kinds are
// pg_dump's own words, in lower case; the catalogs: https://www.postgresql.org/docs/17/catalogs.html


/**
 * What belongs to an extension comes and goes with it; what PostgreSQL makes by itself comes by itself. The sequence of an
 * identity column goes with its table, so it is told whose it is.
 */
const members = `members AS MATERIALIZED (SELECT classid, objid FROM pg_depend WHERE deptype = 'e'),
  ours AS MATERIALIZED (SELECT oid, nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'),
  locked AS MATERIALIZED (SELECT relation FROM pg_locks WHERE mode = 'AccessExclusiveLock' AND pid <> pg_backend_pid()
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())),
  identities AS MATERIALIZED (SELECT d.objid AS sequence, t.relname || '.' || a.attname AS column FROM pg_depend d JOIN pg_class t ON t.oid = d.refobjid
    JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
    WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass AND d.deptype = 'i' AND d.refobjsubid > 0),
  classes AS MATERIALIZED (SELECT c.oid, c.relname, c.relname || coalesce(' OWNED BY ' || i.column, '') AS title, c.relkind, c.relispartition, c.relowner, c.relacl, n.nspname
    FROM pg_class c JOIN ours n ON n.oid = c.relnamespace LEFT JOIN identities i ON i.sequence = c.oid
    WHERE c.relpersistence <> 't' AND ('pg_class'::regclass, c.oid) NOT IN (SELECT classid, objid FROM members))`;
/** `catalog`, the name of its column for the schema's OID, and what to call an object. */
function named(kind, catalog, [schema, name], where = 'true') {
    return `SELECT '${kind}', n.nspname, ${name} FROM ${catalog} o JOIN ours n ON n.oid = o.${schema}
    WHERE ${where} AND ('${catalog}'::regclass, o.oid) NOT IN (SELECT classid, objid FROM members)`;
}
/** The same for what belongs to no schema. */
function global(kind, catalog, name, where = 'true') {
    return `SELECT '${kind}', NULL, o.${name} FROM ${catalog} o
    WHERE ${where} AND ('${catalog}'::regclass, o.oid) NOT IN (SELECT classid, objid FROM members)`;
}
/**
 * Who was given something, object by object; owners have theirs anyway, and so has everybody what PostgreSQL itself gives.
 * `type`: which defaults those are, https://www.postgresql.org/docs/17/functions-info.html (acldefault).
 */
function grants(catalog, type, select) {
    return `SELECT 'grant', s.schema, s.what || ' TO ' || coalesce(r.rolname, 'PUBLIC') FROM (${select}) AS s (schema, what, owner, acl, oid),
      LATERAL (SELECT DISTINCT grantee FROM (SELECT grantee, privilege_type FROM aclexplode(s.acl)
        EXCEPT SELECT grantee, privilege_type FROM aclexplode(acldefault('${type}', s.owner))) AS given) AS a
      LEFT JOIN pg_roles r ON r.oid = a.grantee
    WHERE a.grantee <> s.owner AND ('${catalog}'::regclass, s.oid) NOT IN (SELECT classid, objid FROM members)`;
}
/** As pg_dump writes it, with the star of count(*). */
const signature = `o.proname || '(' || CASE WHEN o.prokind = 'a' AND o.pronargs = 0 THEN '*'
  ELSE array_to_string(ARRAY(SELECT format_type(t, NULL) FROM unnest(o.proargtypes) AS t), ', ') END || ')'`;
/** Operators may share a name, and so may operator classes of several access methods. */
const operand = (type) => `CASE ${type} WHEN 0 THEN 'NONE' ELSE format_type(${type}, NULL) END`;
const using = (method) => ` || ' USING ' || (SELECT amname FROM pg_am WHERE oid = ${method})`;
const relationKinds = `CASE relkind WHEN 'r' THEN 'table' WHEN 'p' THEN 'table' WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view'
  WHEN 'f' THEN 'foreign table' WHEN 'S' THEN 'sequence' END`;
const queries = [
    // A UNION is of the type that comes first, and the type name would cut what is longer than one.
    `SELECT 'schema', NULL, o.nspname::text FROM pg_namespace o JOIN ours n ON n.oid = o.oid WHERE ('pg_namespace'::regclass, o.oid) NOT IN (SELECT classid, objid FROM members)`,
    `SELECT ${relationKinds}, nspname, title FROM classes WHERE relkind IN ('r', 'p', 'v', 'm', 'f', 'S')`,
    // Tables that have pages: those that have no row have none, unless all were deleted.
    // To look at one takes a lock on it: those that somebody has locked, or is about to, are taken for filled.
    `SELECT 'rows', nspname, relname FROM classes
    WHERE relkind = 'r' AND CASE WHEN oid IN (SELECT relation FROM locked) THEN true ELSE pg_relation_size(oid) > 0 END`,
    `SELECT 'default', c.nspname, c.relname || ' ' || a.attname FROM pg_attrdef o JOIN classes c ON c.oid = o.adrelid
    JOIN pg_attribute a ON a.attrelid = o.adrelid AND a.attnum = o.adnum`,
    `SELECT 'partition', c.nspname, c.relname || ' OF ' || p.relname FROM pg_inherits o JOIN classes c ON c.oid = o.inhrelid AND c.relispartition
    JOIN pg_class p ON p.oid = o.inhparent WHERE c.relkind IN ('r', 'p', 'f')`,
    `SELECT 'row security', c.nspname, c.relname || ' ' || w.word FROM classes c JOIN pg_class o ON o.oid = c.oid,
      LATERAL (VALUES ('ENABLED', o.relrowsecurity), ('FORCED', o.relforcerowsecurity)) AS w (word, isset) WHERE w.isset`,
    `SELECT 'publication table', c.nspname, c.relname || ' IN ' || p.pubname FROM pg_publication_rel o JOIN classes c ON c.oid = o.prrelid
    JOIN pg_publication p ON p.oid = o.prpubid`,
    `SELECT 'index', i.nspname, c.relname || ' ' || i.relname FROM classes i JOIN pg_index x ON x.indexrelid = i.oid JOIN classes c ON c.oid = x.indrelid
    WHERE NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = i.oid AND contype IN ('p', 'u', 'x'))`,
    `SELECT 'constraint', c.nspname, c.relname || ' ' || o.conname FROM pg_constraint o JOIN classes c ON c.oid = o.conrelid
    WHERE o.contype IN ('c', 'f', 'p', 'u', 'x') AND NOT (o.contype = 'f' AND o.conparentid <> 0)`,
    `SELECT 'constraint', n.nspname, t.typname || ' ' || o.conname FROM pg_constraint o JOIN pg_type t ON t.oid = o.contypid JOIN ours n ON n.oid = t.typnamespace
    WHERE o.contype = 'c' AND ('pg_type'::regclass, t.oid) NOT IN (SELECT classid, objid FROM members)`,
    `SELECT 'trigger', c.nspname, c.relname || ' ' || o.tgname FROM pg_trigger o JOIN classes c ON c.oid = o.tgrelid
    WHERE NOT o.tgisinternal AND o.tgparentid = 0 AND ('pg_trigger'::regclass, o.oid) NOT IN (SELECT classid, objid FROM members)`,
    `SELECT 'rule', c.nspname, c.relname || ' ' || o.rulename FROM pg_rewrite o JOIN classes c ON c.oid = o.ev_class WHERE o.rulename <> '_RETURN'`,
    `SELECT 'policy', c.nspname, c.relname || ' ' || o.polname FROM pg_policy o JOIN classes c ON c.oid = o.polrelid`,
    `SELECT 'function', n.nspname, ${signature} FROM pg_proc o JOIN ours n ON n.oid = o.pronamespace
    WHERE ('pg_proc'::regclass, o.oid) NOT IN (SELECT classid, objid FROM members)
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = o.oid AND d.deptype = 'i')`,
    // Not the types of tables' rows, and not the arrays and multiranges that come with another type.
    named('type', 'pg_type', ['typnamespace', 'o.typname'], `(o.typtype IN ('b', 'c', 'd', 'e', 'r') OR NOT o.typisdefined) AND NOT EXISTS (SELECT FROM pg_type e WHERE e.typarray = o.oid)
      AND (o.typrelid = 0 OR EXISTS (SELECT FROM pg_class c WHERE c.oid = o.typrelid AND c.relkind = 'c'))`),
    named('operator', 'pg_operator', [
        'oprnamespace',
        `o.oprname || ' (' || ${operand('o.oprleft')} || ', ' || ${operand('o.oprright')} || ')'`
    ]),
    named('operator class', 'pg_opclass', ['opcnamespace', `o.opcname${using('o.opcmethod')}`]),
    named('operator family', 'pg_opfamily', ['opfnamespace', `o.opfname${using('o.opfmethod')}`]),
    named('collation', 'pg_collation', ['collnamespace', 'o.collname']),
    named('conversion', 'pg_conversion', ['connamespace', 'o.conname']),
    named('text search configuration', 'pg_ts_config', ['cfgnamespace', 'o.cfgname']),
    named('text search dictionary', 'pg_ts_dict', ['dictnamespace', 'o.dictname']),
    named('text search parser', 'pg_ts_parser', ['prsnamespace', 'o.prsname']),
    named('text search template', 'pg_ts_template', ['tmplnamespace', 'o.tmplname']),
    `SELECT 'statistics', n.nspname, c.relname || ' ' || o.stxname FROM pg_statistic_ext o JOIN ours n ON n.oid = o.stxnamespace
    JOIN classes c ON c.oid = o.stxrelid`,
    global('extension', 'pg_extension', 'extname'),
    `SELECT 'role', NULL, rolname FROM pg_roles WHERE rolname !~ '^pg_'`,
    global('language', 'pg_language', 'lanname', 'o.oid >= 16384'),
    global('access method', 'pg_am', 'amname', 'o.oid >= 16384'),
    `SELECT 'cast', NULL, format_type(o.castsource, NULL) || ' AS ' || format_type(o.casttarget, NULL) FROM pg_cast o
    WHERE o.oid >= 16384 AND ('pg_cast'::regclass, o.oid) NOT IN (SELECT classid, objid FROM members)
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_cast'::regclass AND d.objid = o.oid AND d.deptype = 'i')`,
    `SELECT 'transform', NULL, format_type(o.trftype, NULL) || ' ' || l.lanname FROM pg_transform o JOIN pg_language l ON l.oid = o.trflang
    WHERE ('pg_transform'::regclass, o.oid) NOT IN (SELECT classid, objid FROM members)`,
    global('foreign data wrapper', 'pg_foreign_data_wrapper', 'fdwname'),
    global('server', 'pg_foreign_server', 'srvname'),
    `SELECT 'user mapping', NULL, usename || ' ' || srvname FROM pg_user_mappings`,
    global('publication', 'pg_publication', 'pubname'),
    `SELECT 'subscription', NULL, subname FROM pg_subscription WHERE subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    global('event trigger', 'pg_event_trigger', 'evtname'),
    `SELECT 'default privileges', n.nspname, r.rolname || ' ON ' || CASE o.defaclobjtype WHEN 'r' THEN 'TABLES' WHEN 'S' THEN 'SEQUENCES'
      WHEN 'f' THEN 'FUNCTIONS' WHEN 'T' THEN 'TYPES' WHEN 'n' THEN 'SCHEMAS' ELSE 'LARGE OBJECTS' END FROM pg_default_acl o JOIN pg_roles r ON r.oid = o.defaclrole LEFT JOIN ours n ON n.oid = o.defaclnamespace`,
    grants('pg_class', 'r', `SELECT nspname, ${relationKinds} || ' ' || title, relowner, relacl, oid FROM classes`),
    grants('pg_class', 'c', `SELECT c.nspname, 'column ' || c.relname || '.' || a.attname, c.relowner, a.attacl, c.oid FROM classes c JOIN pg_attribute a ON a.attrelid = c.oid AND NOT a.attisdropped`),
    grants('pg_proc', 'f', `SELECT n.nspname, 'function ' || ${signature}, o.proowner, o.proacl, o.oid FROM pg_proc o JOIN ours n ON n.oid = o.pronamespace`),
    grants('pg_type', 'T', `SELECT n.nspname, 'type ' || o.typname, o.typowner, o.typacl, o.oid FROM pg_type o JOIN ours n ON n.oid = o.typnamespace`),
    grants('pg_namespace', 'n', `SELECT NULL, 'schema ' || o.nspname, o.nspowner, o.nspacl, o.oid FROM pg_namespace o JOIN ours n ON n.oid = o.oid`),
    grants('pg_language', 'l', `SELECT NULL, 'language ' || lanname, lanowner, lanacl, oid FROM pg_language`),
    grants('pg_foreign_data_wrapper', 'F', `SELECT NULL, 'foreign data wrapper ' || fdwname, fdwowner, fdwacl, oid FROM pg_foreign_data_wrapper`),
    grants('pg_foreign_server', 'S', `SELECT NULL, 'server ' || srvname, srvowner, srvacl, oid FROM pg_foreign_server`)
];
/** What is not an object of the database's own, but rows of somebody's table; or has no name. Only how many there are. */
const counted = {
    'large object': { schema: 'pg_catalog', name: 'pg_largeobject_metadata' },
    'storage file': { schema: 'storage', name: 'objects' },
    'vault secret': { schema: 'vault', name: 'secrets' },
    'cron job': { schema: 'cron', name: 'job' }
};
/**
 * Reads the inventory, under the settings of `pinnedSettings`. Only catalogs are asked, and the tables of `counted`, where
 * they are there and the role may read all of their rows.
 */
async function readInventory(database) {
    const groups = await answers_readJson(database, `WITH ${members} SELECT kind, schema, count(*)::int AS count, array_agg(name ORDER BY name COLLATE "C") AS names
      FROM (${queries.join('\nUNION ALL ')}) AS objects (kind, schema, name) GROUP BY kind, schema ORDER BY kind COLLATE "C", schema COLLATE "C"`);
    return [...groups, ...(await readCounted(database))];
}
async function readCounted(database) {
    const readable = await answers_readJson(database, `SELECT n.nspname AS schema, c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT') AND NOT row_security_active(c.oid)
        AND n.nspname IN ('pg_catalog', 'storage', 'vault', 'cron')`);
    const known = Object.entries(counted).filter(([, table]) => readable.some(({ schema, name }) => schema === table.schema && name === table.name));
    const counts = known.map(([kind, table]) => `SELECT '${kind}' AS kind, count(*) AS count FROM ${sql_qualifiedName(table)}`);
    const rows = await database.query(counts.join(' UNION ALL '));
    return rows
        .map((row) => ({ kind: answers_text(row, 'kind'), schema: null, count: Number(row.count), names: [] }))
        .filter((group) => group.count > 0);
}

;// CONCATENATED MODULE: ./build/verification/object-names.js
// The names that inventories have for objects, and pg_dump's: which object is meant, and what it is a part of.
const relations = (/* unused pure expression or super */ null && (['table', 'view', 'materialized view', 'foreign table', 'sequence']));
/** Kinds whose names begin with that of the table or the type that they are about. */
const parts = new Set([
    'constraint',
    'default',
    'index',
    'partition',
    'policy',
    'publication table',
    'row security',
    'rule',
    'statistics',
    'trigger'
]);
/** What it may be a part of, going by its name, the longest first: names may hold anything. */
function* wholesOf(kind, name) {
    if (parts.has(kind))
        for (const head of object_names_heads(name, ' '))
            for (const of of [...relations, 'type'])
                yield { kind: of, name: head };
    if (kind === 'sequence')
        yield* ownersOf(name);
    if (kind !== 'grant')
        return;
    for (const head of object_names_heads(name, ' TO ')) {
        const [, type, object = ''] = grantForm.exec(head) ?? [];
        if (type === 'sequence')
            yield* ownersOf(object);
        if (type === 'column')
            for (const table of object_names_heads(object, '.'))
                for (const of of relations)
                    yield { kind: of, name: table };
        else if (type)
            yield { kind: type, name: object };
    }
}
const grantForm = /^(column|table|view|materialized view|foreign table|sequence|function|type|schema|language|foreign data wrapper|server) (.*)$/s;
/** The sequence of an identity column goes with the table. */
function* ownersOf(sequence) {
    for (let at = sequence.indexOf(owned); at >= 0; at = sequence.indexOf(owned, at + 1))
        for (const table of object_names_heads(sequence.slice(at + owned.length), '.'))
            yield { kind: 'table', name: table };
}
const owned = ' OWNED BY ';
/** What stands in front of a mark, wherever the mark is, the longest first. */
function* object_names_heads(text, mark) {
    for (let at = text.lastIndexOf(mark); at > 0; at = text.lastIndexOf(mark, at - 1))
        yield text.slice(0, at);
}
/** What pg_dump calls an object of an inventory. */
function tagOf(kind, name, whole) {
    if (kind === 'index' || kind === 'statistics')
        return whole ? name.slice(whole.name.length + 1) : name;
    if (kind === 'partition' || kind === 'row security')
        return whole?.name ?? name;
    if (kind === 'publication table' && whole)
        return `${name.slice(`${whole.name} IN `.length)} ${whole.name}`;
    if (kind === 'sequence')
        return whole ? name.slice(0, name.lastIndexOf(`${owned}${whole.name}.`)) : name;
    if (kind === 'operator')
        return name.slice(0, name.indexOf(' ('));
    if (kind === 'operator class' || kind === 'operator family')
        return name.slice(0, name.lastIndexOf(' USING '));
    if (kind === 'cast')
        return `CAST (${name})`;
    if (kind === 'default privileges')
        return `DEFAULT PRIVILEGES FOR ${name.slice(name.lastIndexOf(' ON ') + 4)}`;
    return name;
}
function keyOfEntry({ type, schema, name }) {
    const [, mapped, server] = /^USER MAPPING (.*) SERVER (.*)$/s.exec(name) ?? [];
    const [, transformed, language] = /^TRANSFORM FOR (.*) LANGUAGE (.*)$/s.exec(name) ?? [];
    if (type === 'USER MAPPING' && mapped !== undefined)
        return keyOfTag('user mapping', null, `${mapped} ${server}`);
    if (type === 'TRANSFORM' && transformed !== undefined)
        return keyOfTag('transform', null, `${transformed} ${language}`);
    return keyOfTag(kindOf(type), schema ?? null, name);
}
/** pg_dump has every name on one line. */
function keyOfTag(kind, schema, tag) {
    return object_names_keyOf(kind, schema, tag.replace(/[\n\r]/g, ' '));
}
/** The kind of an inventory that pg_dump's word means. */
function kindOf(type) {
    if (type.endsWith('CONSTRAINT'))
        return 'constraint';
    if (type === 'PROCEDURE' || type === 'AGGREGATE')
        return 'function';
    if (type === 'DOMAIN' || type === 'SHELL TYPE')
        return 'type';
    if (type === 'PROCEDURAL LANGUAGE')
        return 'language';
    if (type === 'TABLE ATTACH')
        return 'partition';
    // A generated column is made with what it is computed from.
    if (type === 'COLUMN')
        return 'default';
    return type === 'DEFAULT ACL' ? 'default privileges' : type.toLowerCase();
}
function keysOf(groups) {
    return new Set(groups.flatMap(({ kind, schema, names }) => names.map((name) => object_names_keyOf(kind, schema, name))));
}
function object_names_keyOf(kind, schema, name) {
    return JSON.stringify([kind, schema, name]);
}

;// CONCATENATED MODULE: ./build/drill/substitutes.js
// What takes the place of something that the sandbox has not got, as SQL. Only a superuser may make it, and in a sandbox we
// are.

/**
 * A type that stores and shows any text, with modifiers of any kind or without:
 * https://www.postgresql.org/docs/18/sql-createtype.html. What they are does not matter, only that there is a number for
 * them.
 */
function textType(schema, name) {
    const type = sql_qualifiedName({ schema, name });
    const helper = (purpose) => sql_qualifiedName({ schema, name: `${name} stand-in ${purpose}` });
    const internal = (purpose, signature, symbol) => `CREATE FUNCTION ${helper(purpose)}${signature} LANGUAGE internal IMMUTABLE STRICT AS '${symbol}'`;
    return [
        `CREATE TYPE ${type}`,
        internal('input', `(cstring) RETURNS ${type}`, 'textin'),
        internal('output', `(${type}) RETURNS cstring`, 'textout'),
        internal('modifier', '(cstring[]) RETURNS integer', 'array_ndims'),
        `CREATE TYPE ${type} (INPUT = ${helper('input')}, OUTPUT = ${helper('output')}, TYPMOD_IN = ${helper('modifier')}, LIKE = text, STORAGE = extended)`
    ].join('; ');
}
/** One of PostgreSQL's own collations, of which a sandbox has few: it orders by bytes instead. */
function byteCollation(name) {
    return `CREATE COLLATION ${sql_qualifiedName({ schema: 'pg_catalog', name })} (provider = libc, locale = 'C')`;
}

;// CONCATENATED MODULE: ./build/drill/table-elements.js
// CREATE TABLE, as pg_dump writes it → its columns and constraints, one by one.


/** A column of which only name and type are known. */
function columnElement({ name, type }) {
    const bare = `${quoteIdentifier(name)} ${type}`;
    return { text: bare, name, column: { bare, isGenerated: false } };
}
/** The parts of CREATE TABLE … (…), and what stands behind them. None: it is made in another way. */
function elementsOf(statement) {
    const none = { elements: [], tail: '' };
    const open = statement?.tokens.findIndex(({ text }) => text === '(') ?? -1;
    if (!statement || open < 0 || statement.tokens.slice(0, open).some(({ text }) => text === 'OF'))
        return none;
    const elements = [];
    let depth = 0;
    let start = open + 1;
    for (const [index, { text, at }] of statement.tokens.entries()) {
        if (index < open)
            continue;
        if (text === '(' || text === '[')
            depth++;
        const ends = depth === 1 && (text === ',' || text === ')');
        if (ends && index > start)
            elements.push(elementOf(statement, statement.tokens.slice(start, index), at));
        if (ends)
            start = index + 1;
        if (text === ')' || text === ']')
            depth--;
        if (depth === 0)
            return { elements, tail: statement.text.slice(at + 1) };
    }
    return none;
}
/** What pg_dump writes behind the type of a column: key words, so that no type has their names without quotes. */
const behindType = new Set(['COLLATE', 'DEFAULT', 'GENERATED', 'NOT']);
/** CONSTRAINT, too, is a key word that no column has as its name without quotes. */
function elementOf({ text: sql }, tokens, end) {
    const [first, second] = tokens;
    const text = sql.slice(first?.at, end).trim();
    if (first?.kind === 'word' && first.text === 'CONSTRAINT')
        return { text, name: second ? identifierOf(second) : '' };
    const behind = tokens.find(({ kind, text: word }) => kind === 'word' && behindType.has(word));
    const isGenerated = tokens.some(({ kind, text: word }) => kind === 'word' && word === 'GENERATED');
    const bare = sql.slice(first?.at, behind?.at ?? end).trim();
    return { text, name: first ? identifierOf(first) : '', column: { bare, isGenerated } };
}

;// CONCATENATED MODULE: ./build/drill/stand-ins.js
// What to do about objects of a snapshot that need what the sandbox has not got: something stands in for the missing thing,
// so that all that does not really need it can be proven nevertheless; what does need it is named.










const stand_ins_foreignKeyViolation = '23503';
const invalidForeignKey = '42830';
const undefinedColumn = '42703';
/** PostgreSQL knows no such function, object, relation, schema or file. */
const stand_ins_missing = new Set(['42883', '42704', '42P01', '3F000', '58P01']);
/**
 * What else an object may fail with that rests on something that stands in: it is not allowed, not supported, or not in the
 * right state. Never what says that rows contradict a constraint, or that the sandbox itself is in trouble.
 */
const consequence = /^(?:42|0A|2B|55000|22023)/;
/** What else can be named in a statement. */
const nameable = new Set([
    'TABLE',
    'VIEW',
    'MATERIALIZED VIEW',
    'FOREIGN TABLE',
    'SEQUENCE',
    'FUNCTION',
    'PROCEDURE',
    'AGGREGATE',
    'TYPE',
    'DOMAIN',
    'OPERATOR'
]);
/** Something may have to stand in for several missing things until an object can be made. */
const mostAttempts = 20;
class StandIns {
    #database;
    #manifest;
    #entries;
    #lacking;
    /** What is not there, or not what it should be: what mentions it may fail for that reason. */
    #shaky = new Set();
    /** What something else stands in for, and what is to be said of whatever uses it. */
    #replaced = new Map();
    /** Tables that are not in the dump, since the role could not read them. */
    #unread;
    /** Tables that lack a key which the source has. */
    #keyless = new Set();
    /** Tables that were made with other columns. */
    #remade = new Set();
    /** What such tables lack. */
    #parts = [];
    /** What refers to tables whose rows were not backed up, by what the restore says of it. */
    #dangling = new Map();
    /** What the source has besides its extensions: nothing stands in for that. */
    #own;
    /** `lacking`: the names of the extensions that the snapshot has and the sandbox has not. More may turn out. */
    constructor(database, manifest, entries, lacking) {
        this.#database = database;
        this.#manifest = manifest;
        this.#entries = entries;
        this.#lacking = new Set(lacking);
        this.#unread = new Set(manifest.not_captured.filter(({ reason }) => reason === 'unreadable').map(target_tableKey));
        this.#own = keysOf(manifest.inventory ?? []);
    }
    /** The extensions that could not be had. */
    get lacking() {
        return [...this.#lacking].sort();
    }
    /** Says what is not proven for want of an extension, or of rows that were not backed up. Nothing else is excused. */
    excuse = async (entry, failure, again) => {
        if (entry.type === 'EXTENSION')
            return this.#doWithout(entry, failure);
        if (entry.type === 'FK CONSTRAINT' && sqlStateOf(failure) === stand_ins_foreignKeyViolation)
            this.#judgeOrphans(entry, failure);
        if (!this.#needsMissing(entry, failure))
            return undefined;
        const still = await this.#stand(failure, again);
        if (!still)
            return this.#omission(entry, failure, isCollation(failure) ? bytesStandIn : textStandsIn);
        this.#doubt(entry);
        const table = entry.type === 'TABLE' ? await this.#makeTable(entry) : undefined;
        if (table !== undefined)
            return this.#omission(entry, still, table);
        if (entry.type.startsWith('SEQUENCE'))
            await this.#makeSequence(entry);
        return this.#omission(entry, still);
    };
    /** Everything that has to be said of a restore that has left something out, in words that fit a drill. */
    settle(omissions) {
        const known = new Set(omissions.map((omission) => omission.what));
        const said = omissions.flatMap((omission) => this.#reword(omission, known));
        const others = this.#entries.filter((entry) => (nameable.has(entry.type) || resting.has(entry.type)) && !known.has(describeEntry(entry)));
        return [...said, ...this.#parts, ...others.flatMap((entry) => this.#restsOn(entry) ?? [])];
    }
    #reword(omission, known) {
        const referenced = this.#dangling.get(omission.what);
        if (referenced) {
            const { schema, name } = referenced;
            return [{ ...omission, reason: `it leads to ${schema}.${name}, whose rows are not in the backup` }];
        }
        const view = this.#entries.find((entry) => omission.what === `REFRESH MATERIALIZED VIEW ${stand_ins_nameOf(entry)}`);
        if (!view)
            return [omission];
        // A view that is not there cannot be filled, and that was said.
        if (known.has(describeEntry(view)))
            return [];
        return [
            { ...omission, reason: `it could not be filled: ${this.#because(omission.reason)}`, object: objectOf(view) }
        ];
    }
    /** What came back, but with a type or collation that is not the one that the source has. */
    #restsOn(entry) {
        const used = mentionsOf(entry).find((name) => this.#replaced.has(target_tableKey(name)));
        const reason = used && this.#replaced.get(target_tableKey(used));
        return reason === undefined ? undefined : { what: describeEntry(entry), reason, object: objectOf(entry) };
    }
    #doWithout(entry, failure) {
        this.#lacking.add(entry.name);
        return { ...omitted(entry, failure), reason: `the sandbox cannot have it: ${reasonOf(failure)}` };
    }
    /** Rows that refer to rows which were not backed up are known and named; others refer to nothing because of damage. */
    #judgeOrphans(entry, failure) {
        const referenced = referencedBy(entry);
        if (!referenced || this.#hasRowsOf(referenced))
            throw refused(entry, failure);
        this.#dangling.set(describeEntry(entry), referenced);
    }
    #hasRowsOf(table) {
        const parts = new Set(withPartitions(this.#entries, [table]).map(target_tableKey));
        const isPart = (name) => parts.has(target_tableKey(name));
        return this.#manifest.tables.some(isPart) && !this.#manifest.not_captured.some(isPart);
    }
    #needsMissing(entry, failure) {
        const state = sqlStateOf(failure) ?? '';
        if (isCollation(failure))
            return true;
        if (stand_ins_missing.has(state) && this.#mentions(entry, this.#unread))
            return true;
        if (this.#lacking.size === 0)
            return false;
        if (stand_ins_missing.has(state))
            return true;
        if (entry.settings.some((setting) => setting.name === 'default_table_access_method'))
            return true;
        if (!consequence.test(state))
            return false;
        const referenced = state === invalidForeignKey ? referencedBy(entry) : undefined;
        if (referenced && this.#keyless.has(target_tableKey(referenced)))
            return true;
        const doubtful = state === undefinedColumn ? this.#remade : this.#shaky;
        return this.#mentions(entry, doubtful);
    }
    #mentions(entry, names) {
        return [...mentionsOf(entry), ...entry.relations].some((name) => names.has(target_tableKey(name)));
    }
    /** It is not there, or not as it should be. */
    #doubt(entry) {
        const [table] = entry.relations;
        if (nameable.has(entry.type))
            this.#shaky.add(entryKey(entry));
        if (table && (entry.type === 'CONSTRAINT' || entry.type === 'INDEX'))
            this.#keyless.add(target_tableKey(table));
    }
    /** Lets something stand in for what is missing, until the object can be made. Returns why it cannot. */
    async #stand(failure, again) {
        let last = failure;
        for (let attempts = 0; attempts < mostAttempts; attempts++) {
            const sql = this.#standInFor(reasonOf(last));
            if (sql === undefined || (await this.#run(sql)) instanceof errors/* GateError */.ue)
                return last;
            const outcome = await again();
            if (!(outcome instanceof errors/* GateError */.ue))
                return undefined;
            last = outcome;
        }
        return last;
    }
    #standInFor(reason) {
        const [, collation] = collationForm.exec(reason) ?? [];
        if (collation !== undefined) {
            this.#replaced.set(target_tableKey({ schema: 'pg_catalog', name: collation }), `${reason}: ${bytesStandIn}`);
            return byteCollation(collation);
        }
        const [, schema] = /^schema "(.+)" does not exist$/s.exec(reason) ?? [];
        if (schema !== undefined && !this.#own.has(object_names_keyOf('schema', null, schema)))
            return `CREATE SCHEMA ${quoteIdentifier(schema)}`;
        const [, space, name] = /^type "?([^".]+)\.([^".[\]]+)(?:\[\])*"? does not exist$/s.exec(reason) ?? [];
        if (space === undefined || name === undefined || this.#own.has(object_names_keyOf('type', space, name)))
            return undefined;
        this.#replaced.set(target_tableKey({ schema: space, name }), `${this.#because(reason)}: ${textStandsIn}`);
        this.#shake({ schema: space, name });
        return textType(space, name);
    }
    /** What rests on it, and what rests on that, is not what it should be either. pg_dump has them in this order. */
    #shake(name) {
        this.#shaky.add(target_tableKey(name));
        for (const entry of this.#entries)
            if (nameable.has(entry.type) && mentionsOf(entry).some((each) => this.#shaky.has(target_tableKey(each))))
                this.#shaky.add(entryKey(entry));
    }
    /**
     * Makes a table without those of its columns' types, defaults and constraints that cannot be had here: every value has a
     * text form. Says how it differs; undefined: it could not be made, or holds no rows and is not what it was.
     */
    async #makeTable(entry) {
        const table = this.#manifest.tables.find(({ schema, name }) => schema === entry.schema && name === entry.name);
        const name = sql_qualifiedName({ schema: entry.schema ?? '', name: entry.name });
        const { elements, tail } = elementsOf(entry.statements[0]);
        if ((await this.#run(`CREATE TABLE ${name} ()`)) instanceof errors/* GateError */.ue)
            return undefined;
        const chosen = [];
        for (const element of elements.length > 0 ? elements : (table?.columns ?? []).map(columnElement))
            chosen.push(await this.#choose(element, entry));
        const list = chosen.flatMap(({ sql }) => sql ?? []).join(', ');
        await this.#run(`DROP TABLE ${name}`);
        const whole = await this.#run(`CREATE TABLE ${name} (${list})${tail}`);
        if (whole instanceof errors/* GateError */.ue &&
            (!table || (await this.#run(`CREATE TABLE ${name} (${list})`)) instanceof errors/* GateError */.ue))
            return undefined;
        this.#remade.add(entryKey(entry));
        this.#parts.push(...chosen.flatMap(({ lost }) => lost ?? []));
        return chosen.some(({ isText }) => isText)
            ? 'its rows are compared in their text form'
            : 'it was made without what needs that';
    }
    /** The first of the forms of a column or constraint that can be had. */
    async #choose({ text, name, column }, entry) {
        const table = sql_qualifiedName({ schema: entry.schema ?? '', name: entry.name });
        const add = (sql) => this.#run(`ALTER TABLE ${table} ADD ${column === undefined ? '' : 'COLUMN '}${sql}`);
        const first = await add(text);
        const failure = first instanceof errors/* GateError */.ue ? await this.#stand(first, () => add(text)) : undefined;
        if (!failure)
            return { sql: text };
        const type = column === undefined ? 'CHECK CONSTRAINT' : column.isGenerated ? 'COLUMN' : 'DEFAULT';
        const lost = this.#omission({ ...entry, type, name: `${entry.name} ${name}` }, failure);
        if (column === undefined || column.isGenerated)
            return { lost };
        for (const sql of [`${column.bare} NOT NULL`, column.bare])
            if ((text.endsWith(' NOT NULL') || sql === column.bare) && !((await add(sql)) instanceof errors/* GateError */.ue))
                return { sql, lost };
        return { sql: `${quoteIdentifier(name)} text`, isText: true };
    }
    /** It has a position to be put to. */
    async #makeSequence({ schema = '', name }) {
        await this.#run(`CREATE SEQUENCE IF NOT EXISTS ${sql_qualifiedName({ schema, name })}`);
    }
    #run(sql) {
        return attempt(this.#database, () => this.#database.query(sql));
    }
    #omission(entry, failure, but) {
        const reason = this.#because(reasonOf(failure));
        return { ...omitted(entry, failure), reason: but === undefined ? reason : `${reason}: ${but}` };
    }
    #because(reason) {
        return this.#lacking.size === 0 ? reason : `${reason} (the sandbox lacks ${this.lacking.join(', ')})`;
    }
}
const textStandsIn = 'a plain text type stands in for it';
const bytesStandIn = 'the order of bytes stands in for it';
const collationForm = /^collation "(?:pg_catalog\.)?(.+)" for encoding "\w+" does not exist$/s;
/** One of PostgreSQL's own. */
function isCollation(failure) {
    return collationForm.test(reasonOf(failure));
}
/** What else is not the same with a type or collation that is another one. */
const resting = new Set(['CAST', 'INDEX']);
function stand_ins_nameOf({ schema = '', name }) {
    return sql_qualifiedName({ schema, name });
}
/** As a statement names it: without arguments. */
function entryKey({ schema = '', name }) {
    return target_tableKey({ schema, name: name.replace(/\(.*$/s, '') });
}

;// CONCATENATED MODULE: ./build/drill/trial.js
// One restore into an empty database that is nobody's: the restore engine reads the stored files, and what there is in the
// database afterwards is read from the database.







/**
 * Restores the snapshot, whole, into an empty database, and compares. Throws `RESTORE_FAILED` where the snapshot cannot be
 * restored, and what the connection or the sandbox throws.
 */
async function tryRestore(work) {
    const { database, snapshot } = work;
    const entries = await readSnapshotToc(snapshot);
    const lacking = await readLacking(work, entries);
    const standIns = new StandIns(database, snapshot.manifest, entries, lacking);
    const loaded = [];
    const { target, tables, omissions, check } = await restore({
        ...work,
        progress: noting(work.progress, loaded),
        // Of orphans, those that lead to rows which were backed up are not allowed: see StandIns.
        request: { ...plainRequest, withoutExtensions: lacking },
        dump: async () => '',
        isSource: false,
        began: () => undefined,
        excuse: standIns.excuse
    });
    return {
        serverVersion: target.serverVersion,
        tables,
        loaded,
        omissions: standIns.settle(omissions),
        lacking: standIns.lacking,
        outcome: check.status === 'passed' ? await readOutcome(database, snapshot.manifest, target.major) : undefined
    };
}
/** Tells of each table as before, and notes those that are done. */
function noting(progress, loaded) {
    return {
        start: (table) => {
            const line = progress.start(table);
            const finish = (rows) => {
                loaded.push({ schema: table.schema, name: table.name });
                line.finish(rows);
            };
            return { advance: line.advance, finish };
        }
    };
}
async function readLacking({ database, unusable = [] }, entries) {
    const rows = await database.query('SELECT name FROM pg_available_extensions');
    const available = new Set(rows.flatMap((row) => row.name ?? []).filter((name) => !unusable.includes(name)));
    return entries.filter(({ type, name }) => type === 'EXTENSION' && !available.has(name)).map((entry) => entry.name);
}
/** Under the settings that the source was read with. */
async function readOutcome(database, { schemas }, major) {
    await database.query(`BEGIN ISOLATION LEVEL REPEATABLE READ; ${pinnedSettings(major)}`);
    try {
        return {
            inventory: await readInventory(database),
            sequences: await readSequences(database, schemas),
            migrations: await readMigrations(database)
        };
    }
    finally {
        await database.query('ROLLBACK').catch(() => undefined);
    }
}

;// CONCATENATED MODULE: ./build/drill/sandbox-thread.js
// The thread of an embedded sandbox: PGlite blocks whatever runs beside it, so it has a thread of its own.






function say(word) {
    external_node_worker_threads_.parentPort?.postMessage(word);
}
/**
 * Starts the sandbox at once, restores what it is told to, and answers with the trial or its failure; then, if it is told
 * to, rehearses.
 */
async function serveSandbox({ directory, extensions }) {
    const { restoring, arrivals, rehearsing, cliEnded } = hearOrders();
    try {
        const database = await SandboxDatabase.create(directory, extensions);
        const snapshot = await restoring;
        const { signal } = new AbortController();
        const tell = (line) => say({ line });
        say({
            trial: await tryRestore({
                database,
                snapshot,
                arrivals,
                unusable: deadlyExtensions,
                lockTimeout: 0,
                signal,
                tell,
                progress
            })
        });
        const stage = { database, dump: () => database.dump() };
        const { job, patience } = await rehearsing;
        say({ rehearsal: await rehearse(stage, job, { ...hostOf(cliEnded), patience }) });
    }
    catch (error) {
        if (!(error instanceof errors/* GateError */.ue))
            throw error;
        const { code, message, hint } = error;
        say({ failure: { code, message, hint } });
    }
}
function hearOrders() {
    const restoring = Promise.withResolvers();
    const rehearsing = Promise.withResolvers();
    const cliEnded = Promise.withResolvers();
    let wanted = true;
    const arrivals = new ReadableStream({
        start: (controller) => {
            external_node_worker_threads_.parentPort?.on('message', (order) => {
                if ('restore' in order)
                    restoring.resolve(order.restore);
                else if ('rehearse' in order)
                    rehearsing.resolve({ job: order.rehearse, patience: order.patience });
                else if ('cliEnded' in order)
                    cliEnded.resolve(order.cliEnded);
                else if (!wanted)
                    return;
                else if ('table' in order)
                    controller.enqueue(order.table);
                else
                    controller.close();
            });
        },
        // Once a table could not be restored, nobody asks for the others.
        cancel: () => {
            wanted = false;
        }
    });
    return { restoring: restoring.promise, arrivals, rehearsing: rehearsing.promise, cliEnded: cliEnded.promise };
}
/** Other programs are the main thread's: it can end them, whatever this one is doing. */
function hostOf(cliEnded) {
    return {
        startCli: async (door) => {
            say({ startCli: { port: door.port, password: door.password } });
            const stop = async () => {
                say({ stopCli: true });
                await cliEnded;
            };
            return { outcome: cliEnded, [Symbol.asyncDispose]: stop };
        },
        watch: (file, line) => say({ running: { file, line } })
    };
}
const progress = {
    start: ({ schema, name }) => ({
        advance: (bytes) => say({ table: { schema, name }, advance: bytes }),
        finish: (rows) => say({ table: { schema, name }, rows })
    })
};


/***/ })

};
