export const id = 317;
export const ids = [317];
export const modules = {

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

/***/ 5614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ idTokenPermission),
/* harmony export */   g: () => (/* binding */ requestIdToken)
/* harmony export */ });
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1167);

/** What to add to a job so that it may ask GitHub for an identity. */
const idTokenPermission = 'Add to the job:\npermissions:\n  contents: read\n  id-token: write';
/** An identity token of this run for `audience`. Throws a Problem that names the missing permission. */
async function requestIdToken(audience, { idTokens }) {
    if (idTokens !== undefined)
        return idTokens.request(audience);
    throw new _release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .A('get an identity token of this job', {
        found: 'the job may not ask GitHub for one.',
        next: idTokenPermission,
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

/***/ 5317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vaultLogin: () => (/* binding */ vaultLogin)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/base/lib/read-limited.js
var read_limited = __webpack_require__(73);
// EXTERNAL MODULE: ./packages/base/lib/limits.js
var limits = __webpack_require__(8562);
// EXTERNAL MODULE: ./packages/base/lib/json.js
var json = __webpack_require__(6436);
// EXTERNAL MODULE: ./packages/base/lib/problem.js
var problem = __webpack_require__(1167);
// EXTERNAL MODULE: ./packages/host/lib/id-token.js
var id_token = __webpack_require__(5614);
// EXTERNAL MODULE: ./packages/host/lib/http/own-authority.js
var own_authority = __webpack_require__(6492);
// EXTERNAL MODULE: ./packages/host/lib/http/retry.js
var retry = __webpack_require__(394);
// EXTERNAL MODULE: ./packages/sign/lib/key-services/login-trace.js
var login_trace = __webpack_require__(6274);
;// CONCATENATED MODULE: ./packages/sign/lib/key-services/vault-errors.js

/** What Vault's login by a token says if it refuses, and what to do. https://developer.hashicorp.com/vault/docs/auth/jwt. */
const known = [
    [
        /invalid audience|audience claim/,
        () => 'the audience of the identity token is not one that the role accepts.',
        'Set `audience` in `signer-login` to one of the `bound_audiences` of the role.',
    ],
    [
        /claim "([^"]*)" does not match/,
        ([, claim = '']) => `the claim ${JSON.stringify(claim)} of this run is not one that the role accepts.`,
        'Compare the `bound_claims` of the role with the repository, the tag and the workflow of this run.',
    ],
    [
        /role "[^"]*" could not be found|missing role/,
        () => 'it has no such role.',
        'Check `role` and `path` in `signer-login`.',
    ],
    [/no handler for route/, () => 'it has no login at this path.', 'Check `path` and `namespace` in `signer-login`.'],
    [/is sealed/, () => 'it is sealed.', 'Unseal it, and run the job again.'],
    [
        /permission denied/,
        () => 'it denied the login.',
        'Check `namespace`, `path` and `role` in `signer-login`, and the configuration of the login method.',
    ],
    [
        /token is expired|not yet valid|\((?:exp|nbf|iat)\) claim/,
        () => 'it takes the identity token of this job for expired, or for not valid yet.',
        'Run the job again. If it happens again, compare its clock, and that of the server that issues the tokens, with the time.',
    ],
    [
        /expired|validating token|signature|verify/,
        () => 'it does not accept the identity token.',
        'Check the `oidc_discovery_url` and the `bound_issuer` of its login method, and its clock.',
    ],
];
/** The Problem for a login that Vault refuses. Its words are quoted within bounds, and never contain the token. */
function loginRefused({ status, body }, title, login) {
    const attempted = `log in to ${title} as ${JSON.stringify(login.role)} at auth/${login.path}`;
    if (status === 307)
        return new problem/* Problem */.A(attempted, {
            found: 'it is a standby node, which sends to another one. An identity token is sent to no address but the one that is named.',
            next: 'Set `address` in `signer-login` to the active node, or to the address of the cluster.',
        });
    const words = wordsOf(body);
    for (const [pattern, found, next] of known) {
        const match = pattern.exec(words);
        if (match !== null)
            return new problem/* Problem */.A(attempted, { found: found(match), next, details: words });
    }
    return new problem/* Problem */.A(attempted, {
        found: `it answered ${status}${words === '' ? '' : ` (${words})`}.`,
        next: 'Check the settings in `signer-login`.',
    });
}
/** What Vault's answer says, within bounds and without identity tokens. */
function wordsOf(body) {
    try {
        const errors = (0,json/* listAt */.gT)((0,json/* parseJson */.qF)(body, 'the answer'), 'errors').filter(one => typeof one === 'string');
        return errors
            .join('; ')
            .replace(/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, '(identity token)')
            .slice(0, 500);
    }
    catch {
        return '';
    }
}

;// CONCATENATED MODULE: ./packages/sign/lib/key-services/vault-login.js





/** A token that ends within this time is replaced, in milliseconds. */
const marginMs = 30_000;
/**
 * A login to Vault or OpenBao with the identity of the job. Its tokens are in the variables of cosign and nowhere else. A token that ends soon is
 * replaced, and all of them are revoked at the end: calls of cosign side by side may still use an older one.
 */
function vaultLogin(title, settings, place) {
    const opened = [];
    const current = async () => {
        const last = opened.at(-1);
        if (last !== undefined && last.token.endsAt - performance.now() > marginMs)
            return last;
        const server = await serverOf(title, settings, place);
        const next = { server, token: await newToken(server, settings, place) };
        opened.push(next);
        return next;
    };
    let turn = Promise.resolve();
    return {
        // One after the other, so that signatures side by side share a login.
        async variables() {
            const asked = turn.then(current);
            turn = asked.catch(() => { });
            const { server, token } = await asked;
            return childVariables(server, token, settings, place.host.workspace);
        },
        sessionOf: ({ VAULT_TOKEN = '', VAULT_NAMESPACE: namespace }) => ({
            ...opened.find(({ token }) => token.token === VAULT_TOKEN)?.token.session,
            ...(namespace === undefined ? {} : { namespace }),
        }),
        async close() {
            await turn;
            const living = opened.filter(({ token }) => token.endsAt > performance.now());
            for (const { server, token } of living)
                await revoke(server, token, place);
        },
    };
}
async function serverOf(title, { address = '', namespace, ca }, { host }) {
    return {
        title,
        address: address.replace(/\/$/, ''),
        headers: namespace === undefined ? {} : { 'x-vault-namespace': namespace },
        authorities: ca === undefined ? undefined : (await (0,read_limited/* readLimited */.tk)((0,external_node_path_.resolve)(host.workspace, ca), limits/* limits */.F.trust)).toString('utf8'),
    };
}
function childVariables({ address }, { token }, { namespace, ca, transit }, workspace) {
    return {
        VAULT_ADDR: address,
        VAULT_TOKEN: token,
        ...(namespace === undefined ? {} : { VAULT_NAMESPACE: namespace }),
        ...(ca === undefined ? {} : { VAULT_CACERT: (0,external_node_path_.resolve)(workspace, ca) }),
        ...(transit === undefined ? {} : { TRANSIT_SECRET_ENGINE_PATH: transit }),
    };
}
async function newToken(server, { role = '', path = 'jwt', audience }, { host }) {
    const jwt = await (0,id_token/* requestIdToken */.g)(audience ?? server.address, host);
    const url = `${server.address}/v1/auth/${path.replace(/\/$/, '')}/login`;
    const answer = await post(server, url, {}, JSON.stringify({ role, jwt }), host);
    if (answer.status !== 200)
        throw loginRefused(answer, server.title, { role, path });
    return tokenOf(answer, server.title, host);
}
function tokenOf({ body }, title, { mask }) {
    const answered = parsed(body);
    const auth = (0,json.at)(answered, 'auth');
    const token = (0,json/* textAt */.$6)(auth, 'client_token');
    const lease = (0,json.at)(auth, 'lease_duration');
    if (token === undefined || !/^[\x21-\x7e]{1,10000}$/.test(token) || typeof lease !== 'number')
        throw new problem/* Problem */.A(`log in to ${title}`, {
            found: 'its answer has no token.',
            next: 'Check the setting `address` in `signer-login`.',
        });
    mask(token);
    const isBatch = (0,json/* textAt */.$6)(auth, 'token_type') === 'batch';
    const session = sessionIn(answered);
    return { token, session, isBatch, endsAt: lease > 0 ? performance.now() + lease * 1000 : Infinity };
}
/** By what the audit log names this login and its token. A batch token has no accessor. */
function sessionIn(answer) {
    const [accessor, entityId] = [(0,login_trace/* nameIn */.Z)(answer, 'auth', 'accessor'), (0,login_trace/* nameIn */.Z)(answer, 'auth', 'entity_id')];
    const loginRequestId = (0,login_trace/* nameIn */.Z)(answer, 'request_id');
    return {
        ...(accessor ? { accessor } : {}),
        ...(loginRequestId ? { loginRequestId } : {}),
        ...(entityId ? { entityId } : {}),
    };
}
function parsed(body) {
    try {
        return (0,json/* parseJson */.qF)(body, 'the answer');
    }
    catch {
        return undefined;
    }
}
/** Ends a token, also if signing failed. That it could not be ended does not undo what is signed. */
async function revoke(server, { token, isBatch }, { host }) {
    if (isBatch)
        return;
    const headers = { 'x-vault-token': token };
    try {
        const { status } = await post(server, `${server.address}/v1/auth/token/revoke-self`, headers, '', host);
        if (status === 204 || status === 200)
            return;
        host.warning(`The token of ${server.title} could not be revoked (${status}). It ends by itself.`);
    }
    catch {
        host.warning(`The token of ${server.title} could not be revoked: no answer. It ends by itself.`);
    }
}
function post({ address, headers, authorities, title }, url, more, body, host) {
    const attempt = async () => {
        const request = { method: 'POST', headers: { ...headers, ...more }, body, authorities };
        const answer = await (0,own_authority/* sendToOwn */.c)(url, request, host.env).catch(error => explain(error, title, address));
        if (![429, 500, 502, 504].includes(answer.status))
            return answer;
        const words = wordsOf(answer.body);
        throw new retry/* Transient */.Rc(`log in to ${title}`, {
            found: `${address} answered ${answer.status}${words === '' ? '' : ` (${words})`}.`,
            next: 'Check its status, and run the job again.',
        });
    };
    return (0,retry/* retry */.L5)(attempt, { ...retry/* patient */.Im, attempts: 3 }, line => host.info(line));
}
function explain(error, title, address) {
    if (error instanceof own_authority/* UntrustedServer */.s)
        throw new problem/* Problem */.A(`log in to ${title}`, {
            found: `the certificate of ${address} is not trusted: ${error.found}`,
            next: 'Give the file with the certificate of its authority as `ca` in `signer-login`.',
        });
    if (error instanceof retry/* Transient */.Rc)
        throw new retry/* Transient */.Rc(`log in to ${title}`, {
            found: `${address} did not answer: ${error.found}`,
            next: 'Check its status and `address` in `signer-login`, and that this runner can reach it.',
        });
    throw error;
}


/***/ })

};
