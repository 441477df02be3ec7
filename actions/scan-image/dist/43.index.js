export const id = 43;
export const ids = [43];
export const modules = {

/***/ 7157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ CannotCheck)
/* harmony export */ });
/* unused harmony export cannotCheck */
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
/* harmony export */   Z: () => (/* binding */ nameIn)
/* harmony export */ });
/* unused harmony export versionInAddress */
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

/***/ 43:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vaultTrace: () => (/* binding */ vaultTrace)
});

// EXTERNAL MODULE: ./packages/base/lib/json.js
var json = __webpack_require__(6436);
// EXTERNAL MODULE: ./packages/base/lib/shape.js
var shape = __webpack_require__(5277);
// EXTERNAL MODULE: ./packages/base/lib/read-limited.js
var read_limited = __webpack_require__(73);
// EXTERNAL MODULE: ./packages/base/lib/limits.js
var limits = __webpack_require__(8562);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./packages/evidence/lib/sigstore/cannot-check.js
var cannot_check = __webpack_require__(7157);
;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/public-key.js


/** Reads a public key in PEM form (SPKI), as `cosign generate-key-pair` writes it. Throws CannotCheck for anything else. */
function parsePublicKey(pem) {
    if (pem.includes('PRIVATE KEY')) {
        // The message does not repeat the text, which is a secret.
        throw unusable('it is a private key.', 'Give the public key (`cosign.pub`), and make sure that nobody else has seen the private key.');
    }
    try {
        return (0,external_node_crypto_.createPublicKey)({ key: pem, format: 'pem' });
    }
    catch (cause) {
        throw unusable('it is not a public key in PEM form.', 'Give the file that starts with `-----BEGIN PUBLIC KEY-----`.', cause);
    }
}
/** SHA-256 of the key in DER form (SPKI), in lower-case hex. Policies and reports show keys by it. */
function keyFingerprint(pem) {
    const der = parsePublicKey(pem).export({ format: 'der', type: 'spki' });
    return (0,external_node_crypto_.createHash)('sha256').update(der).digest('hex');
}
function unusable(found, next, cause) {
    return new cannot_check/* CannotCheck */.k('read the public key', { found, next, cause });
}

// EXTERNAL MODULE: ./packages/host/lib/http/own-authority.js
var own_authority = __webpack_require__(6492);
// EXTERNAL MODULE: ./packages/sign/lib/key-services/login-trace.js
var login_trace = __webpack_require__(6274);
;// CONCATENATED MODULE: ./packages/sign/lib/key-services/vault-trace.js




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
    const [accessor, entityId] = [(0,login_trace/* nameIn */.Z)(token, 'data', 'accessor'), (0,login_trace/* nameIn */.Z)(token, 'data', 'entity_id')];
    return {
        session: {
            ...(accessor ? { accessor } : {}),
            ...(entityId ? { entityId } : {}),
            ...(namespace ? { namespace } : {}),
        },
        versions: versionsIn((0,json.at)(versions, 'data', 'keys')),
    };
}
/** https://developer.hashicorp.com/vault/api-docs/secret/transit#read-key */
function versionsIn(keys) {
    const found = (0,shape/* isObject */.Gv)(keys) ? Object.entries(keys).filter(([version]) => /^\d{1,9}$/.test(version)) : [];
    return new Map(found.flatMap(([version, key]) => {
        const pem = (0,json/* textAt */.$6)(key, 'public_key') ?? '';
        try {
            return [[keyFingerprint(pem), version]];
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
        const authorities = VAULT_CACERT ? (await (0,read_limited/* readLimited */.tk)(VAULT_CACERT, limits/* limits */.F.trust)).toString('utf8') : undefined;
        const url = `${VAULT_ADDR.replace(/\/$/, '')}/v1/${path}`;
        const { status, body } = await (0,own_authority/* sendToOwn */.c)(url, { method: 'GET', headers, authorities }, env);
        return status === 200 ? (0,json/* parseJson */.qF)(body, 'the answer') : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ })

};
