export const id = 954;
export const ids = [954];
export const modules = {

/***/ 3954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  serveSealing: () => (/* binding */ serveSealing)
});

// EXTERNAL MODULE: ./build/snapshot/table-file.js + 1 modules
var table_file = __webpack_require__(197);
// EXTERNAL MODULE: ./build/thread.js
var thread = __webpack_require__(9602);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: ./build/snapshot/snapshot.js + 1 modules
var snapshot = __webpack_require__(4059);
;// CONCATENATED MODULE: ./build/encryption/age-files.js
// Files to age files and back, as streams: memory does not grow with them. https://age-encryption.org/v1





/** As many pieces of age's own 64 KiB as fit into four. */
const pieceBytes = 1 << 18;
/**
 * Encrypts a file into a new one, and syncs that to disk. Returns `sha256:…` of what it has read. Throws `STORE_FAILED`, and the
 * reason of an abort.
 */
async function encryptFile(from, to, encrypter, signal) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const read = new TransformStream({
        transform: (piece, controller) => {
            hash.update(piece);
            controller.enqueue(piece);
        }
    });
    await pass(from, (content) => encrypter.encrypt(content.pipeThrough(read)), () => createNew(to), { signal, path: to });
    return `sha256:${hash.digest('hex')}`;
}
/** Decrypts a file into a new one. Throws `STORE_FAILED`, and the library's own error for what cannot be decrypted. */
function decryptFile(from, to, key, signal) {
    return pass(from, (content) => key.decrypt(content), () => createNew(to), { signal, path: to });
}
/** `sha256:…` of what a file is once it is decrypted. Throws as `decryptFile`. */
async function digestDecrypted(from, key, signal) {
    const hash = createHash('sha256');
    await pass(from, (content) => key.decrypt(content), () => hash, { signal, path: from });
    return `sha256:${hash.digest('hex')}`;
}
function createNew(path) {
    return (0,external_node_fs_.createWriteStream)(path, { flags: 'wx', mode: 0o600, flush: true });
}
async function pass(from, step, open, { signal, path }) {
    const file = (0,external_node_fs_.createReadStream)(from, { highWaterMark: pieceBytes });
    try {
        const passed = await step(external_node_stream_.Readable.toWeb(file));
        // Not before the pipeline is there to hear of what it fails with.
        await (0,promises_.pipeline)(external_node_stream_.Readable.fromWeb(passed), open(), { signal });
    }
    catch (error) {
        signal.throwIfAborted();
        throw (0,snapshot/* isFileError */.lz)(error) ? (0,snapshot/* explainFileError */.Yd)(error, error.path ?? path) : error;
    }
    finally {
        file.destroy();
    }
}

// EXTERNAL MODULE: ./node_modules/age-encryption/dist/index.js + 45 modules
var dist = __webpack_require__(5237);
// EXTERNAL MODULE: ./node_modules/@noble/curves/ed25519.js + 3 modules
var curves_ed25519 = __webpack_require__(9103);
// EXTERNAL MODULE: ./node_modules/sshpk/lib/index.js
var lib = __webpack_require__(663);
;// CONCATENATED MODULE: ./build/encryption/ssh-ed25519.js
// SSH keys as age takes them: the ssh-ed25519 recipient of age's own tools, for the interface of the age library.
// https://github.com/FiloSottile/age/blob/main/agessh/agessh.go; the wire format of keys is RFC 4253, section 6.6.




const keyType = 'ssh-ed25519';
const label = 'age-encryption.org/v1/ssh-ed25519';
const cipher = 'chacha20-poly1305';
const tagBytes = 16;
const fileKeyBytes = 16;
/** Each key encrypts once. */
const nonce = Buffer.alloc(12);
/** The length and the name of the type, then the length of the key. */
const wireHead = Buffer.concat([
    Buffer.from([0, 0, 0, keyType.length]),
    Buffer.from(keyType),
    Buffer.from([0, 0, 0, 32])
]);
/** Is this the line of a public key that `sshRecipient` takes? */
function isSshEd25519(line) {
    return line.startsWith(`${keyType} `);
}
/** The recipient of a line of `authorized_keys` or `id_ed25519.pub`. Throws an Error that says what is wrong with it. */
function sshRecipient(line) {
    const wire = Buffer.from(line.split(/\s+/)[1] ?? '', 'base64');
    if (wire.length !== wireHead.length + 32 || !wire.subarray(0, wireHead.length).equals(wireHead))
        throw new Error(`it is not a whole ${keyType} public key`);
    const ours = toMontgomery(wire.subarray(wireHead.length));
    return {
        wrapFileKey: (fileKey) => {
            const ephemeral = (0,external_node_crypto_.randomBytes)(32);
            const share = curves_ed25519/* x25519 */.TU.getPublicKey(ephemeral);
            const key = wrapKey(curves_ed25519/* x25519 */.TU.getSharedSecret(ephemeral, ours), { wire, share, ours });
            const encrypt = (0,external_node_crypto_.createCipheriv)(cipher, key, nonce, { authTagLength: tagBytes });
            const body = Buffer.concat([encrypt.update(fileKey), encrypt.final(), encrypt.getAuthTag()]);
            return [new dist/* Stanza */.Qd([keyType, tagOf(wire), unpadded(share)], body)];
        }
    };
}
/**
 * The identity of a private key file (OpenSSH's own format or PEM); `passphrase` opens one that has a passphrase. Throws an
 * Error that says what is wrong with it.
 */
function sshIdentity(text, passphrase) {
    const seed = readSeed(text, passphrase);
    const wire = Buffer.concat([wireHead, ed25519.getPublicKey(seed)]);
    const secret = createHash('sha512').update(seed).digest().subarray(0, 32);
    const ours = x25519.getPublicKey(secret);
    return {
        unwrapFileKey: (stanzas) => {
            const stanza = stanzas.find(({ args }) => args[0] === keyType && args[1] === tagOf(wire));
            if (!stanza)
                return null;
            const share = Buffer.from(stanza.args[2] ?? '', 'base64');
            const { body } = stanza;
            if (share.length !== 32 || body.length !== fileKeyBytes + tagBytes)
                throw new Error(`its ${keyType} stanza is malformed`);
            const key = wrapKey(x25519.getSharedSecret(secret, share), { wire, share, ours });
            const decrypt = createDecipheriv(cipher, key, nonce, { authTagLength: tagBytes });
            decrypt.setAuthTag(body.subarray(fileKeyBytes));
            return Buffer.concat([decrypt.update(body.subarray(0, fileKeyBytes)), decrypt.final()]);
        }
    };
}
function readSeed(text, passphrase) {
    const key = sshpk.parsePrivateKey(text, 'auto', passphrase === undefined ? {} : { passphrase });
    const { k } = key.part;
    if (key.type !== 'ed25519' || !k)
        throw new Error(`it is a key of type ${key.type}, but has to be ${keyType}`);
    return Uint8Array.from(k.data);
}
/** By the curve that both forms of a key share: RFC 7748, section 4.1. */
function toMontgomery(publicKey) {
    try {
        return curves_ed25519/* ed25519 */.ev.utils.toMontgomery(publicKey);
    }
    catch {
        throw new Error('it is no point of its curve');
    }
}
function wrapKey(agreed, { wire, share, ours }) {
    const tweak = derive(new Uint8Array(), wire);
    return derive(curves_ed25519/* x25519 */.TU.getSharedSecret(tweak, agreed), Buffer.concat([share, ours]));
}
function derive(secret, salt) {
    return new Uint8Array((0,external_node_crypto_.hkdfSync)('sha256', secret, salt, label, 32));
}
/** By which an identity finds its stanza. */
function tagOf(wire) {
    return unpadded((0,external_node_crypto_.createHash)('sha256').update(wire).digest().subarray(0, 4));
}
function unpadded(bytes) {
    return Buffer.from(bytes).toString('base64').replace(/=+$/, '');
}

;// CONCATENATED MODULE: ./build/encryption/encrypter.js
// The library's own encrypter, for any kind of recipient.


/** Makes files that each of them can read: `age1…`, or `ssh-ed25519 …`. Throws for what is none, in words that may quote it. */
function encrypterFor(recipients) {
    const encrypter = new dist/* Encrypter */.T7();
    for (const recipient of recipients)
        encrypter.addRecipient(recipientOf(recipient));
    return encrypter;
}
/** What only the passphrase opens. It takes a second. https://age-encryption.org/v1 */
function encryptWithPassphrase(text, passphrase) {
    const encrypter = new dist/* Encrypter */.T7();
    encrypter.setPassphrase(passphrase);
    return encrypter.encrypt(text);
}
function recipientOf(name) {
    if (name.startsWith('age1'))
        return name;
    if (isSshEd25519(name))
        return sshRecipient(name);
    throw new Error('it is neither age1… nor ssh-ed25519');
}

;// CONCATENATED MODULE: ./build/encryption/sealing-thread.js
// The thread of a `Sealer`: encrypts whole files, one after the other.




/** Answers with what has become of the file, or with the identity as an age file. */
function serveSealing({ keys }) {
    const encrypter = encrypterFor(keys);
    let last = Promise.resolve();
    (0,thread/* serveOrders */.Zo)((order, { signal }) => {
        const work = async () => {
            signal.throwIfAborted();
            if ('identity' in order)
                return encryptWithPassphrase(`${order.identity}\n`, order.passphrase);
            const plain = await encryptFile(order.from, order.to, encrypter, signal);
            return { plain, ...(await (0,table_file/* measureFile */.v9)(order.to, signal)) };
        };
        const done = last.then(work);
        last = done.catch(() => undefined);
        return done;
    });
}


/***/ })

};
