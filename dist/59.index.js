export const id = 59;
export const ids = [59];
export const modules = {

/***/ 6348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $R: () => (/* binding */ checksumsFile),
/* harmony export */   I9: () => (/* binding */ schemaFile),
/* harmony export */   YE: () => (/* binding */ manifestFile),
/* harmony export */   sB: () => (/* binding */ renderManifest)
/* harmony export */ });
/* unused harmony exports format, sealedFormat, guideFile, verificationFile, auditFile, sealedSuffix, identityFile, undoFile, isSealed, hidesNames, describeOrigin, parseManifest, ownFiles */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4377);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
// backup_metadata.json: what a snapshot holds. Written last, so a directory that has one is whole. See docs/format.md.


/** The format of a snapshot that anybody can read, and that of an encrypted one. No newer one is known. */
const format = 1;
const sealedFormat = 2;
const manifestFile = 'backup_metadata.json';
const checksumsFile = 'SHA256SUMS';
const schemaFile = 'schema.sql';
const guideFile = 'RESTORE.md';
const verificationFile = 'verification.json';
/** What was done with backups so far, this one included; see `audit`. */
const auditFile = 'audit.jsonl';
/** Behind the name of every file that is encrypted. */
const sealedSuffix = '.age';
/** An identity that a passphrase opens: https://age-encryption.org/v1 */
const identityFile = 'identity.age';
/** Fetches back what the rehearsal lost; not in every snapshot. */
const undoFile = 'undo.sql';
const count = zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().nonnegative();
const sha256 = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^sha256:[0-9a-f]{64}$/, 'is not sha256: and 64 hexadecimal digits');
/** A file of the snapshot's own directory: nothing that leads out of it, on any file system. */
const fileName = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .regex(/^[a-z0-9_%-][A-Za-z0-9_.%-]*$/, 'is not the name of a file in the directory of the snapshot');
const name = { schema: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() };
const storedSchema = { records: count, size: count, checksum: sha256, file: fileName };
const tableSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    ...name,
    ...storedSchema,
    columns: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), type: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() })),
    fingerprint: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{32}$/, 'is not 32 hexadecimal digits'),
    /** The earlier backup whose file this is, since the database said that nothing had changed. */
    base: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional()
});
const sourceSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    kind: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['postgres', 'data-api']),
    server_version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    /** `none`: read piece by piece, each at another instant. */
    consistency: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['snapshot', 'none']),
    wal_lsn: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    /** Of a session of the role that read it, unless that says otherwise. */
    search_path: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional()
});
/** What every manifest says, so that a backup can be listed and its files checked without a key. */
const headSchema = {
    backup_id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^backup_\d{8}_\d{6}(?:_\d+)?$/, 'is not backup_ with a date and a time'),
    timestamp: zod__WEBPACK_IMPORTED_MODULE_2__/* .datetime */ .w$(),
    database_url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    total_records: count,
    backup_size: count,
    checksum: sha256,
    status: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('completed'),
    environment: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    source: sourceSchema,
    created_by: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        repository: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        run_id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        sha: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        workflow: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        actor: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    })
};
const manifestSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    ...headSchema,
    format: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(format),
    tables: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(tableSchema),
    schemas: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    sequences: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        ...name,
        type: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        start: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        increment: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        minimum: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        maximum: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        cache: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        cycle: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
        last_value: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        is_called: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()
    })),
    extensions: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ ...name, version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() })),
    roles: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), attributes: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()), member_of: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()) })),
    migrations: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
        statements: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).nullable().optional()
    })),
    not_captured: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ ...name, reason: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['excluded', 'extension', 'unreadable']) })),
    /** Everything that the source had, to account for. */
    inventory: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), schema: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(), count, names: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()) }))
        .optional()
});
/** Around an encrypted snapshot: its own manifest is among the files that only an identity opens. */
const sealedSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    ...headSchema,
    format: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(sealedFormat),
    /** Without their names where these are to be kept from readers, too. */
    tables: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ schema: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(), name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(), ...storedSchema })),
    encryption: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        /** https://age-encryption.org/v1 */
        format: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('age'),
        /** Whoever has the identity of one of these can read it. */
        recipients: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
        /** Can it be read with a passphrase, by way of `identityFile`? */
        passphrase: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()
    })
});
/** Does it take an identity to read what the manifest describes? */
function isSealed(manifest) {
    return manifest.format === sealedFormat;
}
/** Are the names of tables kept from those who have no key? */
function hidesNames({ tables }) {
    return tables.some(({ name }) => name === undefined);
}
/** What the data came from, in a few words. */
function describeOrigin({ kind, server_version: version }) {
    if (kind === 'postgres')
        return `PostgreSQL ${version}`;
    return version === 'unknown' ? 'the Data API' : `the Data API of PostgreSQL ${version}`;
}
/** The manifest as it is stored. */
function renderManifest(manifest) {
    return `${JSON.stringify(manifest, null, 2)}\n`;
}
/**
 * Reads a manifest's text. Throws `SNAPSHOT_TOO_NEW` for a format that is not known yet, `SNAPSHOT_DAMAGED` with every
 * fault named for anything else that is wrong: missing keys, names that lead outside, totals that do not add up.
 */
function parseManifest(text) {
    const document = parseDocument(text);
    const version = document?.format;
    if (typeof version === 'number' && version > sealedFormat) {
        throw new GateError('SNAPSHOT_TOO_NEW', `the snapshot has format ${version}, but this program reads up to ${sealedFormat}`, {
            hint: 'Use a newer version of Migration Gate.'
        });
    }
    const result = (version === sealedFormat ? sealedSchema : manifestSchema).safeParse(document);
    if (!result.success) {
        throw damaged(result.error.issues.map((issue) => `${issue.path.join('.') || 'the document'}: ${issue.message}`));
    }
    const faults = contradictions(result.data);
    if (faults.length > 0)
        throw damaged(faults);
    return result.data;
}
function parseDocument(text) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw damaged([`not valid JSON: ${messageOf(error)}`]);
    }
}
/** What a snapshot has besides its tables, in plain text and encrypted. */
const ownFiles = new Set([
    ...[manifestFile, checksumsFile, schemaFile, guideFile, verificationFile],
    ...[undoFile, auditFile, identityFile, 'report.html']
].flatMap((file) => [file, `${file}${sealedSuffix}`]));
function contradictions(manifest) {
    const faults = [];
    const records = manifest.tables.reduce((sum, table) => sum + table.records, 0);
    const bytes = manifest.tables.reduce((sum, table) => sum + table.size, 0);
    if (records !== manifest.total_records) {
        faults.push(`total_records is ${manifest.total_records}, but the tables have ${records}`);
    }
    if (bytes !== manifest.backup_size)
        faults.push(`backup_size is ${manifest.backup_size}, but the tables have ${bytes}`);
    const files = manifest.tables.map((table) => table.file);
    const twice = files.filter((file, index) => files.indexOf(file) !== index);
    if (twice.length > 0)
        faults.push(`several tables name the same file: ${twice.join(', ')}`);
    const taken = files.filter((file) => ownFiles.has(file));
    if (taken.length > 0)
        faults.push(`tables name files that are none of theirs: ${taken.join(', ')}`);
    return faults;
}
function damaged(faults) {
    return new GateError('SNAPSHOT_DAMAGED', `${manifestFile} is damaged: ${faults.join('; ')}`, {
        hint: 'Use another backup, or the artifact that this one came from.'
    });
}


/***/ }),

/***/ 4059:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Yd: () => (/* binding */ explainFileError),
  lz: () => (/* binding */ isFileError)
});

// UNUSED EXPORTS: SnapshotWriter, listSnapshots, openSnapshot, openStored, removeAbandoned, removeSnapshot, sha256

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/snapshot/checksums.js
// SHA256SUMS, as `sha256sum --check` reads it: https://www.gnu.org/software/coreutils/sha2-utilities
/** The text of `SHA256SUMS`, sorted by name; `checksums` has `sha256:…` by the name of a file. */
function renderChecksums(checksums) {
    const lines = [...checksums]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([file, sum]) => `${sum.slice('sha256:'.length)}  ${file}\n`);
    return lines.join('');
}
/** What stands there: `sha256:…` by the name of a file, and how many lines are none of that. */
function parseChecksums(text) {
    const lines = text.split('\n').filter((line) => line !== '');
    const entries = lines.map((line) => /^([0-9a-f]{64}) {2}(.+)$/.exec(line));
    const sums = new Map(entries.flatMap((entry) => (entry?.[1] && entry[2] ? [[entry[2], `sha256:${entry[1]}`]] : [])));
    return { sums, strays: entries.filter((entry) => !entry).length };
}

// EXTERNAL MODULE: ./build/snapshot/manifest.js
var snapshot_manifest = __webpack_require__(6348);
;// CONCATENATED MODULE: ./build/snapshot/snapshot.js
// A snapshot as a directory: written under a name that nothing takes for a backup, and renamed once it is whole.
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







const partialPrefix = '.partial-';
const removingPrefix = '.removing-';
/** What a backup holds is the business of nobody but the user who made it. */
const privateFile = 0o600;
const privateDirectory = 0o700;
/** Who writes a partial directory; gone once it is a backup. */
const ownerFile = '.owner';
/** `sha256:…` of a text or of bytes. */
function sha256(content) {
    return `sha256:${(0,external_node_crypto_.createHash)('sha256').update(content).digest('hex')}`;
}
/** As `openStored`, of one that is not encrypted. Throws `IDENTITY_NEEDED` for any other. */
async function openSnapshot(path) {
    const { manifest, ...stored } = await openStored(path);
    if (!isSealed(manifest))
        return { ...stored, manifest };
    throw new GateError('IDENTITY_NEEDED', `${manifest.backup_id} is encrypted`, {
        hint: 'Give what opens it: an identity, with --identity or in BACKUP_IDENTITY; or its passphrase, in BACKUP_PASSPHRASE.'
    });
}
/**
 * Opens a snapshot. Throws `NOT_A_SNAPSHOT` where there is no manifest, and what `parseManifest` throws.
 * Nothing but the manifest is read: the files are for `verification` to judge.
 */
async function openStored(path) {
    const directory = resolve(path);
    const entries = await readdir(directory, { withFileTypes: true }).catch((error) => {
        throw notASnapshot(directory, error);
    });
    const stuck = entries.find((entry) => entry.isFIFO() || entry.isSocket() || entry.isCharacterDevice());
    if (stuck) {
        // Who reads from it may wait for ever.
        throw new GateError('SNAPSHOT_DAMAGED', `${JSON.stringify(stuck.name)} in ${directory} is no file`, {
            hint: 'Use another backup, or the artifact that this one came from.'
        });
    }
    const text = await readFile(join(directory, manifestFile), 'utf8').catch((error) => {
        throw notASnapshot(directory, error);
    });
    const manifest = parseManifest(text);
    return {
        directory,
        manifest,
        manifestChecksum: sha256(text),
        files: entries
            .map(({ name }) => name)
            .filter((name) => name !== ownerFile)
            .sort()
    };
}
function notASnapshot(directory, error) {
    const partial = basename(directory).startsWith(partialPrefix);
    const fact = partial
        ? 'is what an interrupted backup left behind'
        : `has no ${manifestFile} that can be read (${codeOf(error)})`;
    return new GateError('NOT_A_SNAPSHOT', `${directory} ${fact}`, {
        hint: `Name the directory of a backup: the one that holds ${manifestFile}.`,
        cause: error
    });
}
function idOf(startedAt) {
    return `backup_${startedAt.toISOString().replace(/[-:]/g, '').replace('T', '_').slice(0, 15)}`;
}
/** What a snapshot that did not pass its checks is called. */
function failedName(id) {
    return `.failed-${id}`;
}
/** Writes one snapshot. Disposing of it before `finish` removes everything that was written. */
class SnapshotWriter {
    id;
    startedAt;
    #output;
    #finished = false;
    constructor(output, id, startedAt) {
        this.#output = output;
        this.id = id;
        this.startedAt = startedAt;
    }
    /** Makes the partial directory. A name that is taken gets _2, _3, … Throws `STORE_FAILED`. */
    static async create(output, startedAt, name = idOf(startedAt)) {
        const directory = (0,external_node_path_.resolve)(output);
        try {
            await (0,promises_.mkdir)(directory, { recursive: true, mode: privateDirectory });
            for (let attempt = 1;; attempt++) {
                const writer = new SnapshotWriter(directory, attempt === 1 ? name : `${name}_${attempt}`, startedAt);
                if (await writer.#claim())
                    return writer;
            }
        }
        catch (error) {
            throw explainFileError(error, directory);
        }
    }
    /** Where the files are while they are written. */
    get directory() {
        return (0,external_node_path_.join)(this.#output, `${partialPrefix}${this.id}`);
    }
    /** Where it will be once it is finished. */
    get destination() {
        return (0,external_node_path_.join)(this.#output, this.id);
    }
    path(file) {
        return (0,external_node_path_.join)(this.directory, file);
    }
    /** Writes a small file and syncs it to disk. Returns its checksum. Throws `STORE_FAILED`. */
    async write(file, content) {
        try {
            await (0,promises_.writeFile)(this.path(file), content, { flush: true, mode: privateFile });
            return sha256(content);
        }
        catch (error) {
            throw explainFileError(error, this.path(file));
        }
    }
    /** Writes SHA256SUMS over the given files, then the manifest, which names its checksum. */
    async seal(checksums, manifest) {
        const checksum = await this.write(snapshot_manifest/* checksumsFile */.$R, renderChecksums(checksums));
        const sealed = { ...manifest, checksum };
        await this.write(snapshot_manifest/* manifestFile */.YE, (0,snapshot_manifest/* renderManifest */.sB)(sealed));
        return sealed;
    }
    /** Gives the directory its name: from here on it is a backup. Returns its path. */
    async finish() {
        return this.#settle(this.id);
    }
    /** Keeps what was written, under a name that nothing takes for a backup, for people to look at. Returns its path. */
    async reject() {
        return this.#settle(failedName(this.id));
    }
    async [Symbol.asyncDispose]() {
        if (!this.#finished)
            await (0,promises_.rm)(this.directory, { recursive: true, force: true, maxRetries: 3 });
    }
    async #settle(name) {
        const destination = (0,external_node_path_.join)(this.#output, name);
        try {
            await (0,promises_.rm)(this.path(ownerFile));
            await syncDirectory(this.directory);
            await (0,promises_.rename)(this.directory, destination);
            await syncDirectory(this.#output);
        }
        catch (error) {
            throw explainFileError(error, destination);
        }
        this.#finished = true;
        return destination;
    }
    async #claim() {
        for (const taken of [this.id, failedName(this.id)])
            if (await exists((0,external_node_path_.join)(this.#output, taken)))
                return false;
        try {
            await (0,promises_.mkdir)(this.directory, { mode: privateDirectory });
        }
        catch (error) {
            if ((0,errors/* codeOf */.$N)(error) === 'EEXIST')
                return false;
            throw error;
        }
        try {
            await (0,promises_.writeFile)(this.path(ownerFile), JSON.stringify({ pid: process.pid, host: (0,external_node_os_.hostname)() }), {
                mode: privateFile
            });
        }
        catch (error) {
            await this[Symbol.asyncDispose]();
            throw error;
        }
        return true;
    }
}
/**
 * Removes a snapshot. It has another name before the first file of it goes, so that a half is never taken for a backup; what a
 * run that dies leaves is for `removeAbandoned`. Throws Node.js's own error of the file system.
 */
async function removeSnapshot(directory) {
    const doomed = join(dirname(directory), `${removingPrefix}${basename(directory)}`);
    // What a run left of one that had the same name would stand in the way.
    await rm(doomed, { recursive: true, force: true });
    await rename(directory, doomed);
    await syncDirectory(dirname(directory));
    await rm(doomed, { recursive: true, force: true, maxRetries: 3 });
}
/**
 * Removes what runs that died left in a directory of backups; a run that is still alive keeps what it makes. Returns the
 * names.
 */
async function removeAbandoned(output) {
    const names = await readdir(output).catch(() => []);
    const removed = [];
    for (const name of names.filter((entry) => entry.startsWith(partialPrefix) || entry.startsWith(removingPrefix))) {
        if (name.startsWith(partialPrefix) && (await isAlive(join(output, name))))
            continue;
        await rm(join(output, name), { recursive: true, force: true });
        removed.push(name);
    }
    return removed;
}
/** Everything in a directory of backups that has a manifest, oldest first; one that cannot be read is a fault. */
async function listSnapshots(output) {
    const names = await readdir(output).catch((error) => {
        throw explainFileError(error, output);
    });
    const backups = names.filter((name) => name.startsWith('backup_')).sort();
    return Promise.all(backups.map((name) => openStored(join(output, name)).catch((error) => ({
        directory: join(output, name),
        fault: messageOf(error)
    }))));
}
/** Is this Node.js's error of a failed system call? */
function isFileError(error) {
    return error instanceof Error && 'syscall' in error && 'errno' in error;
}
/** A failure of the file system as the user should see it. */
function explainFileError(error, path) {
    if (error instanceof errors/* GateError */.ue)
        return error;
    const code = (0,errors/* codeOf */.$N)(error);
    const known = {
        ENOSPC: ['the disk is full', 'Free some space, or set output to a larger disk.'],
        EDQUOT: ['the disk quota is used up', 'Free some space, or set output to another disk.'],
        EACCES: ['permission denied', 'Set output to a directory that this user may write.'],
        EPERM: ['permission denied', 'Set output to a directory that this user may write.'],
        EROFS: ['the file system is read-only', 'Set output to a directory that can be written.'],
        EEXIST: ['something of that name is there already', 'Set output to a directory, or to one that is not there yet.'],
        ENOTDIR: ['a part of the path is not a directory', 'Set output to a directory.'],
        ENOENT: ['it does not exist', 'Check the path.']
    };
    const [fact, hint] = known[code ?? ''] ?? [(0,errors/* messageOf */.bD)(error), undefined];
    return new errors/* GateError */.ue('STORE_FAILED', `${path}: ${fact}`, { hint, cause: error });
}
async function exists(path) {
    return (0,promises_.stat)(path).then(() => true, () => false);
}
/** On another host nobody can tell: that one is left alone for a day; one that has not said yet whose it is, for a minute. */
async function isAlive(directory) {
    const path = join(directory, ownerFile);
    try {
        const owner = JSON.parse(await readFile(path, 'utf8'));
        if (owner.host !== hostname())
            return await isYounger(path, 24 * 3600);
        process.kill(owner.pid, 0);
        return true;
    }
    catch (error) {
        if (codeOf(error) === 'ENOENT')
            return isYounger(directory, 60);
        return codeOf(error) === 'EPERM';
    }
}
async function isYounger(path, seconds) {
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: 0 }));
    return Date.now() - mtimeMs < seconds * 1000;
}
/** Some platforms cannot open a directory; there the rename alone must do. */
async function syncDirectory(path) {
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const directory = __addDisposableResource(env_1, await (0,promises_.open)(path), true);
            await directory.sync();
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
    catch (error) {
        if (!['EISDIR', 'EPERM', 'EINVAL', 'EACCES'].includes((0,errors/* codeOf */.$N)(error) ?? ''))
            throw error;
    }
}


/***/ })

};
