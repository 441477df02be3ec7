export const id = 79;
export const ids = [79];
export const modules = {

/***/ 5277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   IQ: () => (/* binding */ withDefault),
/* harmony export */   Ik: () => (/* binding */ object),
/* harmony export */   Qm: () => (/* binding */ wrong),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   _f: () => (/* binding */ readShape),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   w0: () => (/* binding */ hexDigest),
/* harmony export */   wC: () => (/* binding */ matching),
/* harmony export */   yL: () => (/* binding */ oneOf),
/* harmony export */   zM: () => (/* binding */ boolean),
/* harmony export */   zq: () => (/* binding */ WrongShape)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1167);
/* harmony import */ var _suggestion_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1722);


/** A value that does not fit the shape of its document. */
class WrongShape extends Error {
    /** Its place in the document. */
    at;
    constructor(message, at = '') {
        super(message);
        this.at = at;
    }
}
/**
 * Reads a whole document. `placeOf` gives the place of a value of a file (`policy.yaml, line 4`). Throws a Problem that says what does
 * not fit, and where.
 */
function readShape(shape, value, what, next = 'Correct the file.', placeOf = () => what) {
    try {
        return shape(value, '');
    }
    catch (error) {
        if (!(error instanceof WrongShape))
            throw error;
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .A(`read ${placeOf(error.at)}`, { found: error.message, next, cause: error });
    }
}
/** An object with these keys and no others. The error for an unknown key suggests the nearest known one. */
function object(fields) {
    return (value, at) => {
        if (!isObject(value))
            throw wrong(at, value, 'a mapping');
        for (const key of Object.keys(value)) {
            if (!Object.hasOwn(fields, key))
                throw new WrongShape(`${place(at)} has the unknown key ${JSON.stringify(key)}${(0,_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .suggestion */ .h)(key, Object.keys(fields))}.`, join(at, key));
        }
        const entries = Object.entries(fields).map(([key, read]) => [key, read(own(value, key), join(at, key))]);
        return Object.fromEntries(entries.filter(([, read]) => read !== undefined));
    };
}
/** A field that may be absent. */
function optional(shape) {
    return (value, at) => (value === undefined ? undefined : shape(value, at));
}
/** A field that may be absent and defaults to `fallback`. */
function withDefault(shape, fallback) {
    return (value, at) => (value === undefined ? fallback : shape(value, at));
}
/** A list of at most `limit` items. */
function list(item, limit = 100_000) {
    return (value, at) => {
        if (!Array.isArray(value))
            throw wrong(at, value, 'a list');
        if (value.length > limit)
            throw new WrongShape(`${place(at)} has ${value.length} items, more than the ${limit} accepted.`, at);
        return value.map((one, index) => item(one, `${at}[${index}]`));
    };
}
/** Text that is not empty, of at most 65,536 characters. */
const text = (value, at) => {
    if (typeof value !== 'string' || value.trim() === '')
        throw wrong(at, value, 'text');
    if (value.length > 65_536)
        throw new WrongShape(`${place(at)} is longer than 65536 characters.`, at);
    return value;
};
/** Text that matches a pattern. `what` describes it in the error. */
function matching(pattern, what) {
    return (value, at) => {
        if (typeof value !== 'string' || !pattern.test(value))
            throw wrong(at, value, what);
        return value;
    };
}
/** A SHA-256 in lower-case hex. */
const hexDigest = matching(/^[0-9a-f]{64}$/, '64 lower-case hexadecimal digits');
/** `true` or `false`. */
const boolean = (value, at) => {
    if (typeof value !== 'boolean')
        throw wrong(at, value, 'true or false');
    return value;
};
/** A number from `min` to `max`. */
function number(min, max) {
    return (value, at) => {
        if (typeof value !== 'number' || !(value >= min && value <= max))
            throw wrong(at, value, `a number from ${min} to ${max}`);
        return value;
    };
}
/** One of the given values. */
function oneOf(...values) {
    return (value, at) => {
        const found = values.find(known => known === value);
        if (found !== undefined)
            return found;
        const near = typeof value === 'string' ? (0,_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(value, values.map(String)) : '';
        throw wrong(at, value, `one of ${values.join(', ')}`, near);
    };
}
/** The error for a value other than `wanted`. */
function wrong(at, value, wanted, near = '') {
    return new WrongShape(value === undefined
        ? `${place(at)} is missing.`
        : `${place(at)} is ${shown(value)}, which is not ${wanted}${near}.`, at);
}
function place(at) {
    return at === '' ? 'it' : JSON.stringify(at);
}
function join(at, key) {
    return at === '' ? key : `${at}.${key}`;
}
/** True for a JSON object, or a mapping of YAML or TOML. */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function own(value, key) {
    return Object.hasOwn(value, key) ? value[key] : undefined;
}
function shown(value) {
    if (Array.isArray(value))
        return 'a list';
    if (isObject(value))
        return 'a mapping';
    const json = JSON.stringify(value);
    return json.length > 80 ? `${json.slice(0, 77)}…"` : json;
}


/***/ }),

/***/ 1722:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ suggestion),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** ` (did you mean "…"?)` if a known word is at most two edits away; otherwise empty. */
function nearest(word, known) {
    const near = known.map(candidate => ({ candidate, distance: distance(word.toLowerCase(), candidate.toLowerCase()) }));
    const best = near.filter(({ distance }) => distance <= 2).sort((a, b) => a.distance - b.distance)[0];
    return best === undefined ? '' : ` (did you mean ${JSON.stringify(best.candidate)}?)`;
}
/** The nearest known word as `nearest` says it; otherwise all of them: `; known are a, b`. */
function suggestion(word, known) {
    return nearest(word, known) || `; known are ${known.join(', ')}`;
}
/** Levenshtein distance between two short words. */
function distance(a, b) {
    if (Math.abs(a.length - b.length) > 2)
        return 3;
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const cost = a[i - 1] === b[j - 1] ? 0 : 1;
            next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost));
        }
        row = next;
    }
    return row[b.length] ?? 0;
}


/***/ }),

/***/ 7157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ CannotCheck),
/* harmony export */   u: () => (/* binding */ cannotCheck)
/* harmony export */ });
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1167);

/**
 * Something that a check needs is missing (a trusted root, the key of a log), so its result is not known. Any other Problem of a
 * check means that the check failed.
 */
class CannotCheck extends _release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .A {
}
/** The error if something is missing that the check of a signature needs. */
function cannotCheck(found, next = 'Give the trusted root of the Sigstore instance that it was made with.', cause) {
    return new CannotCheck('check the signature', { found, next, cause });
}


/***/ }),

/***/ 8860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ parsePublicKey),
/* harmony export */   y: () => (/* binding */ keyFingerprint)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _cannot_check_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7157);


/** Reads a public key in PEM form (SPKI), as `cosign generate-key-pair` writes it. Throws CannotCheck for anything else. */
function parsePublicKey(pem) {
    if (pem.includes('PRIVATE KEY')) {
        // The message does not repeat the text, which is a secret.
        throw unusable('it is a private key.', 'Give the public key (`cosign.pub`), and make sure that nobody else has seen the private key.');
    }
    try {
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: pem, format: 'pem' });
    }
    catch (cause) {
        throw unusable('it is not a public key in PEM form.', 'Give the file that starts with `-----BEGIN PUBLIC KEY-----`.', cause);
    }
}
/** SHA-256 of the key in DER form (SPKI), in lower-case hex. Policies and reports show keys by it. */
function keyFingerprint(pem) {
    const der = parsePublicKey(pem).export({ format: 'der', type: 'spki' });
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(der).digest('hex');
}
function unusable(found, next, cause) {
    return new _cannot_check_js__WEBPACK_IMPORTED_MODULE_1__/* .CannotCheck */ .k('read the public key', { found, next, cause });
}


/***/ }),

/***/ 6492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ sendToOwn),
/* harmony export */   s: () => (/* binding */ UntrustedServer)
/* harmony export */ });
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1167);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6436);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3908);
/* harmony import */ var _url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(161);



/** The certificate of a server is of an authority that is not trusted, or of another server. */
class UntrustedServer extends _release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .A {
}
const certificateErrors = /^(?:CERT_|ERR_TLS_CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_(?:GET_ISSUER|VERIFY)_)/;
/** Most of an answer, in bytes. */
const limit = 1024 * 1024;
/** Time for a request with its answer, in milliseconds. */
const requestMs = 20_000;
/**
 * Sends a request to a server whose certificate may be of an authority of its own: fetch has no place for one. Goes through the proxy that
 * the environment names, and follows no redirect. Throws a Problem for an address without encryption outside this machine, UntrustedServer
 * for its certificate, and a Transient if the server does not answer.
 */
async function sendToOwn(url, request, env) {
    const address = (0,_url_js__WEBPACK_IMPORTED_MODULE_1__/* .parseUrl */ .Dl)(url);
    if (address.protocol !== 'https:' && !(0,_url_js__WEBPACK_IMPORTED_MODULE_1__/* .isLoopback */ .U9)(address))
        throw new _release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .A(`ask ${address.origin}`, {
            found: 'its address has no encryption.',
            next: 'Give an address that begins with https://.',
        });
    try {
        return await exchange(address, request, env);
    }
    catch (error) {
        if (error instanceof _release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .A)
            throw error;
        const code = (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(error, 'code') ?? '';
        if (!certificateErrors.test(code))
            throw (0,_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .brokenConnection */ .m)(error, `download ${address.origin}`);
        throw new UntrustedServer(`ask ${address.origin}`, {
            found: `its certificate is not trusted (${code}).`,
            next: 'Give the certificate of its authority.',
        });
    }
}
async function exchange(address, { method, headers, body, authorities }, proxyEnv) {
    const isPlain = address.protocol === 'http:';
    const { Agent, request } = isPlain ? await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7067, 19)) : await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 4708, 19));
    const agent = new Agent({ proxyEnv: { ...proxyEnv }, ...(authorities === undefined ? {} : { ca: authorities }) });
    const options = {
        method,
        headers: { 'user-agent': 'release-tools', ...headers },
        agent,
        signal: AbortSignal.timeout(requestMs),
    };
    try {
        return await new Promise((done, fail) => {
            const sent = request(address, options, response => {
                const pieces = [];
                let size = 0;
                response.on('data', (piece) => {
                    size += piece.length;
                    if (size <= limit)
                        pieces.push(piece);
                    else
                        sent.destroy(tooLong(address));
                });
                response.on('end', () => done({ status: response.statusCode ?? 0, body: Buffer.concat(pieces).toString('utf8') }));
                response.on('error', fail);
            });
            sent.on('error', fail);
            sent.end(body);
        });
    }
    finally {
        agent.destroy();
    }
}
function tooLong({ origin }) {
    return new _release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .A(`ask ${origin}`, {
        found: `its answer has more than the ${limit} bytes accepted.`,
        next: 'Check the address.',
    });
}


/***/ }),

/***/ 6274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ versionInAddress),
/* harmony export */   Z: () => (/* binding */ nameIn)
/* harmony export */ });
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6436);

/** A name that an answer of a service gives, as records have it; undefined for anything else: the signature is made already. */
function nameIn(answer, ...path) {
    const found = (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(answer, ...path);
    return found !== undefined && /^[\x21-\x7e]{1,200}$/.test(found) ? found : undefined;
}
/** The version in the address of a key, if the service puts it there, as Google and Azure do. */
function versionInAddress(key) {
    const found = /\/(?:cryptoKeyVersions|versions)\/(\d+)$|^azurekms:\/\/[^/]+\/[^/]+\/([0-9a-f]{32})$/.exec(key);
    return found?.[1] ?? found?.[2];
}


/***/ }),

/***/ 79:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   vaultTrace: () => (/* binding */ vaultTrace)
/* harmony export */ });
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6436);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5277);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8562);
/* harmony import */ var _release_tools_evidence__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8860);
/* harmony import */ var _release_tools_host__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6492);
/* harmony import */ var _login_trace_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6274);




/**
 * Asks Vault or OpenBao for the versions of a key, and who a token is. `variables` are those that cosign gets. What it does not say, or does
 * not let this job read, stays unknown: the signature is made already, and nothing depends on it.
 */
async function vaultTrace(key, variables, host) {
    const { VAULT_NAMESPACE: namespace, TRANSIT_SECRET_ENGINE_PATH: transit = 'transit' } = variables;
    const name = key.replace(/^\w+:\/\//, '');
    const [token, versions] = await Promise.all([
        ask('auth/token/lookup-self', variables, host),
        ask(`${transit.replace(/\/$/, '')}/keys/${name}`, variables, host),
    ]);
    const [accessor, entityId] = [(0,_login_trace_js__WEBPACK_IMPORTED_MODULE_0__/* .nameIn */ .Z)(token, 'data', 'accessor'), (0,_login_trace_js__WEBPACK_IMPORTED_MODULE_0__/* .nameIn */ .Z)(token, 'data', 'entity_id')];
    return {
        session: {
            ...(accessor ? { accessor } : {}),
            ...(entityId ? { entityId } : {}),
            ...(namespace ? { namespace } : {}),
        },
        versions: versionsIn((0,_release_tools_base__WEBPACK_IMPORTED_MODULE_1__.at)(versions, 'data', 'keys')),
    };
}
/** https://developer.hashicorp.com/vault/api-docs/secret/transit#read-key */
function versionsIn(keys) {
    const found = (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(keys) ? Object.entries(keys).filter(([version]) => /^\d{1,9}$/.test(version)) : [];
    return new Map(found.flatMap(([version, key]) => {
        const pem = (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(key, 'public_key') ?? '';
        try {
            return [[(0,_release_tools_evidence__WEBPACK_IMPORTED_MODULE_3__/* .keyFingerprint */ .y)(pem), version]];
        }
        catch {
            // A symmetric key has no public one, and one on Ed25519 another form.
            return [];
        }
    }));
}
async function ask(path, { VAULT_ADDR = '', VAULT_TOKEN = '', VAULT_NAMESPACE, VAULT_CACERT }, { env }) {
    const headers = {
        'x-vault-token': VAULT_TOKEN,
        ...(VAULT_NAMESPACE ? { 'x-vault-namespace': VAULT_NAMESPACE } : {}),
    };
    try {
        const authorities = VAULT_CACERT ? (await (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_4__/* .readLimited */ .tk)(VAULT_CACERT, _release_tools_base__WEBPACK_IMPORTED_MODULE_5__/* .limits */ .F.trust)).toString('utf8') : undefined;
        const url = `${VAULT_ADDR.replace(/\/$/, '')}/v1/${path}`;
        const { status, body } = await (0,_release_tools_host__WEBPACK_IMPORTED_MODULE_6__/* .sendToOwn */ .c)(url, { method: 'GET', headers, authorities }, env);
        return status === 200 ? (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(body, 'the answer') : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ })

};
