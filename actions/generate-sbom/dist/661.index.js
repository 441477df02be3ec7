export const id = 661;
export const ids = [661];
export const modules = {

/***/ 3825:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ap: () => (/* binding */ endOfString),
/* harmony export */   m0: () => (/* binding */ isKey),
/* harmony export */   yS: () => (/* binding */ refuseHeavy)
/* harmony export */ });
/* unused harmony export maxDepth */
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1167);

/** Greatest depth of nesting; documents of our field stay below 30. Deeper ones exhaust the stack of whoever walks them. */
const maxDepth = 100;
/** Most different keys: V8 keeps a shape for each. A coverage report has one for each file. */
const maxKeys = 200_000;
/** Memory that V8 24 takes for the parts of a document beside its text, measured, in bytes. */
const cost = { container: 120, string: 50, item: 8 };
/** Most memory for a document of others, in bytes. An SBOM of that size needs about 100 MB. */
const budget = 128 * 1024 * 1024;
/**
 * Throws a Problem for JSON that needs far more memory than its text: 16 MB of `{},{},` take 700 MB. Does not check that it is JSON.
 * `what` names it, and `next` says what to do. `most` is the most memory that its values may take, in bytes.
 */
function refuseHeavy(json, what, next, most = budget) {
    const keys = new Set();
    let [depth, needed] = [0, 0];
    for (let at = 0; at < json.length; at++) {
        const code = json.charCodeAt(at);
        if (code === quote) {
            const end = endOfString(json, at);
            if (isKey(json, end) && keys.size <= maxKeys)
                keys.add(json.slice(at, end));
            needed += cost.string;
            at = end;
        }
        else if (code === brace || code === bracket) {
            needed += cost.container;
            depth++;
        }
        else if (code === brace + 2 || code === bracket + 2)
            depth--;
        else if (code === comma)
            needed += cost.item;
        if (depth > maxDepth)
            throw heavy(what, `it is nested more than ${maxDepth} levels deep.`, next);
        if (needed > most)
            throw heavy(what, 'it has more values than are accepted.', next);
    }
    if (keys.size > maxKeys)
        throw heavy(what, `it has more than ${maxKeys} different keys.`, next);
}
// A closing bracket is two after the opening one.
const [quote, comma, bracket, brace] = [0x22, 0x2c, 0x5b, 0x7b];
/** Index of the quotation mark that closes the string that opens at `start`; the end of the text if none does. */
function endOfString(json, start) {
    for (let end = json.indexOf('"', start + 1); end !== -1; end = json.indexOf('"', end + 1)) {
        let first = end;
        while (json.charCodeAt(first - 1) === 0x5c)
            first--;
        if ((end - first) % 2 === 0)
            return end;
    }
    return json.length;
}
/** True if the string that ends there is a key. */
function isKey(json, end) {
    let next = end + 1;
    while (' \t\r\n'.includes(json[next] ?? '|'))
        next++;
    return json[next] === ':';
}
function heavy(what, found, next) {
    return new _problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .A(`read ${what}`, { found, next });
}


/***/ }),

/***/ 6436:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   gT: () => (/* binding */ listAt),
/* harmony export */   hF: () => (/* binding */ renderJson),
/* harmony export */   i1: () => (/* binding */ textsAt),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   tk: () => (/* binding */ numberAt)
/* harmony export */ });
/* harmony import */ var _json_weight_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3825);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8562);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1167);



/**
 * Parses JSON of at most `limit` characters, and of no more values than fit into memory, or into `most` bytes. `what` names it in errors.
 * Throws a Problem.
 */
function parseJson(text, what, limit = _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .limits */ .F.report, most) {
    if (text.length > limit) {
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .A(`read ${what}`, {
            found: `it has ${text.length} characters, more than the ${limit} accepted.`,
            next: 'Check what made it.',
        });
    }
    (0,_json_weight_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseHeavy */ .yS)(text, what, 'Check what made it.', most);
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .A(`read ${what}`, {
            found: `it is not JSON (${(0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .b)(cause)}).`,
            next: 'Check what made it.',
            cause,
        });
    }
}
/** The value at a path of own properties, or undefined. Safe on anything that another program wrote. */
function at(value, ...path) {
    return path.reduce((inner, key) => {
        if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, key))
            return undefined;
        return inner[key];
    }, value);
}
/** The text at a path; undefined if it is empty or something else. */
function textAt(value, ...path) {
    const found = at(value, ...path);
    return typeof found === 'string' && found !== '' ? found : undefined;
}
/** The number at a path; undefined if it is infinite or something else. */
function numberAt(value, ...path) {
    const found = at(value, ...path);
    return typeof found === 'number' && Number.isFinite(found) ? found : undefined;
}
/** The list at a path; empty if there is none (Go writes an empty list as null). */
function listAt(value, ...path) {
    const found = at(value, ...path);
    return Array.isArray(found) ? found : [];
}
/** The non-empty texts of the list at a path. */
function textsAt(value, ...path) {
    return listAt(value, ...path).filter((item) => typeof item === 'string' && item !== '');
}
/** JSON with a 2-space indent and a final newline, like all our JSON files. */
function renderJson(value) {
    return `${JSON.stringify(value, undefined, 2)}\n`;
}


/***/ }),

/***/ 3908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ refusedBy),
/* harmony export */   m: () => (/* binding */ brokenConnection)
/* harmony export */ });
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1167);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6436);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(394);


const unreachable = new Set([
    'ENOTFOUND',
    'EAI_AGAIN',
    'ECONNREFUSED',
    'ENETUNREACH',
    'EHOSTUNREACH',
    'UND_ERR_CONNECT_TIMEOUT',
]);
/** The Problem for an unsuccessful response; a Transient if another attempt may help. */
function refusedBy(response, where) {
    const answer = `the server answered ${response.status}${response.statusText === '' ? '' : ` ${response.statusText}`}.`;
    const attempted = `download ${where}`;
    if (isRateLimit(response))
        return rateLimited(response, attempted);
    if (response.status === 408 || response.status >= 500) {
        return new _retry_js__WEBPACK_IMPORTED_MODULE_0__/* .Transient */ .Rc(attempted, { found: answer, next: 'Try again later, or use a different source.' });
    }
    return new _release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .A(attempted, { found: answer, next: nextStep(response.status) });
}
// GitHub's rate limit answers 403 or 429 with one of these headers.
function isRateLimit({ status, headers }) {
    if (status === 429)
        return true;
    return status === 403 && (headers.has('retry-after') || headers.get('x-ratelimit-remaining') === '0');
}
function rateLimited(response, attempted) {
    const waitMs = (0,_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .retryAfterMs */ .Vs)(response.headers.get('retry-after')) ?? resetMs(response.headers.get('x-ratelimit-reset'));
    const wait = waitMs === undefined ? '' : ` and asks us to wait ${Math.ceil(waitMs / 1000)} s`;
    return new _retry_js__WEBPACK_IMPORTED_MODULE_0__/* .Transient */ .Rc(attempted, {
        found: `the server limits the rate of requests (${response.status})${wait}.`,
        next: 'Try again later, or use a mirror.',
        ...(waitMs === undefined ? {} : { waitMs }),
    });
}
function resetMs(header) {
    return header === null || !/^\d{1,12}$/.test(header) ? undefined : Math.max(0, Number(header) * 1000 - Date.now());
}
function nextStep(status) {
    if (status === 404 || status === 410) {
        return 'Check the address and the version. If upstream has deleted it, use a mirror or a local path.';
    }
    if (status === 401 || status === 403)
        return 'Check that this machine may read it, and check the proxy in between.';
    return 'Check the address.';
}
/** The Problem for a connection that failed or ended early. */
function brokenConnection(error, where, received) {
    const code = codeOf(error);
    const attempted = `download ${where}`;
    if (code !== undefined && unreachable.has(code)) {
        const found = `the server cannot be reached (${code}).`;
        return new _retry_js__WEBPACK_IMPORTED_MODULE_0__/* .Transient */ .Rc(attempted, {
            found,
            next: 'Check the network and the proxy variables, or use a source that needs no network.',
            cause: error,
        });
    }
    const proxy = /^Proxy response \((\d{3})\)/.exec(innermost(error))?.[1];
    if (proxy !== undefined)
        return refusedByProxy(proxy, attempted, error);
    const reason = code ?? innermost(error);
    const found = received === '' ? `the request failed (${reason}).` : `the connection ended early (${reason})${received}.`;
    return new _retry_js__WEBPACK_IMPORTED_MODULE_0__/* .Transient */ .Rc(attempted, { found, next: 'Check the network, then try again.', cause: error });
}
/** A proxy that wants a password, or forbids the server, will do so again. */
function refusedByProxy(status, attempted, cause) {
    const found = `the proxy refused the connection (${status}).`;
    const next = 'Check the proxy variables: the address, the user name and the password.';
    if (status === '407' || status === '403')
        return new _release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .A(attempted, { found, next, cause });
    return new _retry_js__WEBPACK_IMPORTED_MODULE_0__/* .Transient */ .Rc(attempted, { found, next, cause });
}
function innermost(error) {
    const cause = (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_2__.at)(error, 'cause');
    return cause === undefined ? ((0,_release_tools_base__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(error, 'message') ?? String(error)) : innermost(cause);
}
/** The error code of a failed fetch, from the system or undici. It is in one of the error's causes. */
function codeOf(error) {
    if (typeof error !== 'object' || error === null)
        return undefined;
    return codeOf((0,_release_tools_base__WEBPACK_IMPORTED_MODULE_2__.at)(error, 'errors', 0)) ?? codeOf((0,_release_tools_base__WEBPACK_IMPORTED_MODULE_2__.at)(error, 'cause')) ?? (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(error, 'code');
}


/***/ }),

/***/ 6006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xe: () => (/* binding */ piecesOf),
/* harmony export */   x8: () => (/* binding */ readBody),
/* harmony export */   yY: () => (/* binding */ TooSlow)
/* harmony export */ });
/** What a server must send of an answer that it has begun, as long as it goes on. The slowest modem sends ten times as much. */
const least = { bytes: 1024, ms: 3000 };
/** Who sends more than this before it slows down, in bytes, can be asked again: the next attempt resumes there. */
const wellBegun = 64 * 1024;
/** A server sends an answer drop by drop: it would hold us up permanently, and is never silent. */
class TooSlow extends Error {
    code = `less than ${least.bytes} bytes in ${least.ms / 1000} s`;
    constructor() {
        super('the answer comes too slowly');
    }
}
/** The body of a response, in pieces. Throws TooSlow if it comes drop by drop. The caller's signal ends a silence. */
async function* piecesOf(response) {
    let [since, size, total] = [performance.now(), 0, 0];
    for await (const bytes of response.body ?? []) {
        size += bytes.length;
        total += bytes.length;
        yield bytes;
        if (performance.now() - since < least.ms)
            continue;
        if (size < least.bytes && total < wellBegun)
            throw new TooSlow();
        [since, size] = [performance.now(), 0];
    }
}
/** The whole body of a response; undefined as soon as it has more than `limit` bytes. Throws what piecesOf throws. */
async function readBody(response, limit) {
    const pieces = [];
    let size = 0;
    for await (const bytes of piecesOf(response)) {
        size += bytes.length;
        if (size > limit)
            return undefined;
        pieces.push(bytes);
    }
    return Buffer.concat(pieces);
}


/***/ }),

/***/ 1696:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ idleTimer)
/* harmony export */ });
/** Longest time of one transfer, in milliseconds. Then 256 MiB, the largest download, came with less than 75 KiB a second. */
const longest = 3_600_000;
/** Starts the timer. `ms` is the longest silence that is accepted, `mostMs` the longest time. */
function idleTimer(ms, mostMs = longest) {
    const controller = new AbortController();
    const after = (time, message, code) => setTimeout(() => controller.abort(Object.assign(new Error(message), { code })), time);
    const silence = after(ms, `no data arrived for ${ms / 1000} s`, `silent for ${ms / 1000} s`);
    const end = after(mostMs, `it took longer than ${mostMs / 1000} s`, `longer than ${mostMs / 1000} s`);
    return {
        signal: controller.signal,
        touch: () => silence.refresh(),
        stop: () => [silence, end].forEach(timer => void clearTimeout(timer)),
    };
}


/***/ }),

/***/ 9979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ request)
});

// UNUSED EXPORTS: follow

// EXTERNAL MODULE: ./packages/base/lib/problem.js
var problem = __webpack_require__(1167);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
;// CONCATENATED MODULE: ./packages/host/lib/http/proxy.js


const variables = ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY'];
const proxy_all = [...variables, 'no_proxy', 'NO_PROXY'];
/** The variables that Node follows now, and what ends that. Node has one setting for the whole process. */
let current;
/**
 * Sends the next requests of this process through the proxy that the environment names, except for the hosts in NO_PROXY. Does
 * nothing if that is so already. Throws a Problem for an address that is none, and if Node is older than 24.14, which cannot.
 */
function useProxy(env, node = external_node_http_) {
    const settings = Object.fromEntries(proxy_all.flatMap(name => (env[name] ? [[name, env[name]]] : [])));
    const text = JSON.stringify(settings);
    if (text === (current?.settings ?? '{}'))
        return;
    current?.undo();
    current = undefined;
    const named = variables.find(name => settings[name] !== undefined);
    if (named !== undefined)
        current = { settings: text, undo: start(named, settings, node) };
}
function start(named, settings, node) {
    if (node.setGlobalProxyFromEnv === undefined)
        throw new problem/* Problem */.A('use the proxy', {
            found: `${named} is set, but Node ${process.versions.node} does not support it.`,
            next: 'Use a runner with Node 24.14 or newer.',
        });
    const bad = variables.find(name => settings[name] !== undefined && !isAddress(settings[name]));
    // The error does not repeat the address, which may contain a password.
    if (bad !== undefined)
        throw new problem/* Problem */.A('use the proxy', {
            found: `${bad} is not an address that starts with http:// or https://.`,
            next: 'Write it as http://host:port.',
        });
    return node.setGlobalProxyFromEnv(settings);
}
function isAddress(text) {
    const url = URL.parse(text);
    return url !== null && (url.protocol === 'http:' || url.protocol === 'https:') && url.hostname !== '';
}

// EXTERNAL MODULE: ./packages/host/lib/http/url.js
var http_url = __webpack_require__(161);
;// CONCATENATED MODULE: ./packages/host/lib/http/request.js



const redirects = new Set([301, 302, 303, 307, 308]);
const maxRedirects = 5;
/**
 * Sends a GET request, through the proxy that the environment names, and follows at most five redirects, never from https to http,
 * nor from elsewhere to this machine. Drops the authorization when a redirect leaves the server that it is for. Rejects like fetch if the
 * connection fails. Every request of ours is made here, except those of octokit and of programs.
 */
async function request(url, headers, { env, signal }) {
    const first = (0,http_url/* parseUrl */.Dl)(url);
    let current = first;
    for (let hops = 0; hops <= maxRedirects; hops++) {
        // Nothing may come between these two: fetch takes the proxy that is set when it is called.
        useProxy(env);
        const response = await fetch(current, { headers: headersFor(headers, first, current), signal, redirect: 'manual' });
        const target = response.headers.get('location');
        if (!redirects.has(response.status) || target === null)
            return response;
        await response.body?.cancel();
        current = follow(first, current, target);
    }
    throw new problem/* Problem */.A(`download ${(0,http_url/* shownUrl */.zA)(first)}`, {
        found: `the server redirects more than ${maxRedirects} times.`,
        next: 'Check the address.',
    });
}
function headersFor(headers, first, current) {
    // Without this, a server may compress the bytes, and offsets and sizes would not be those of the file.
    const own = { 'accept-encoding': 'identity', 'user-agent': 'release-tools' };
    if (current.origin === first.origin)
        return { ...own, ...headers };
    return { ...own, ...Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'authorization')) };
}
/**
 * The target of a redirect. Throws a Problem if it leaves https. A server elsewhere must not make us ask the servers of this machine,
 * which may trust whoever reaches them.
 */
function follow(first, from, target) {
    const to = (0,http_url/* parseUrl */.Dl)(target, from);
    if ((0,http_url/* isLoopback */.U9)(to) && !(0,http_url/* isLoopback */.U9)(from))
        throw new problem/* Problem */.A(`download ${(0,http_url/* shownUrl */.zA)(first)}`, {
            found: `the server redirects to ${to.origin}, which is this machine.`,
            next: 'Check the address, and who answers for it.',
        });
    if (from.protocol === 'http:' || to.protocol === 'https:')
        return to;
    throw new problem/* Problem */.A(`download ${(0,http_url/* shownUrl */.zA)(first)}`, {
        found: `the server redirects to ${to.origin}, which is not encrypted.`,
        next: 'Use a server that does not redirect from https to http.',
    });
}


/***/ }),

/***/ 394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Im: () => (/* binding */ patient),
/* harmony export */   L5: () => (/* binding */ retry),
/* harmony export */   Rc: () => (/* binding */ Transient),
/* harmony export */   Vs: () => (/* binding */ retryAfterMs)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1167);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6436);
/* harmony import */ var _body_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6006);



/** A failure that may be temporary: another attempt can succeed. */
class Transient extends _release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .A {
    /** How long the server asks to wait (Retry-After), in milliseconds. */
    waitMs;
    /** True if the server gave a whole answer, but one that is not its own, such as the page of a proxy. */
    answered;
    constructor(attempted, parts) {
        super(attempted, parts);
        this.waitMs = parts.waitMs;
        this.answered = parts.answered ?? false;
    }
}
/** Five attempts within about half a minute. Waits for rate limits for up to a minute. */
const patient = { attempts: 5, baseMs: 1000, maxMs: 60_000 };
/** Runs `attempt` until it succeeds, fails permanently, or has used all attempts. Calls `say` before each pause. */
async function retry(attempt, policy, say, random = Math.random) {
    for (const errors = [];;) {
        try {
            return await attempt();
        }
        catch (error) {
            if (!(error instanceof Transient))
                throw error;
            errors.push(error);
            const attempts = attemptsFor(errors, policy);
            if (errors.length >= attempts)
                throw error;
            const pause = pauseMs(error, errors.length, policy, random());
            if (pause > policy.maxMs)
                throw error;
            // Without the next step, which is only for the case that all attempts fail.
            const next = `attempt ${errors.length + 1} of ${attempts}`;
            say(`Could not ${error.attempted}: ${error.found} Trying again in ${(pause / 1000).toFixed(1)} s (${next}).`);
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(pause);
        }
    }
}
/** Most failures of such a kind: a server that sends drop by drop, or something else, cannot hold up a step for more than 10 s. */
const most = { slow: 2, answered: 4 };
/** The number of attempts, as far as it is known after the last of these failures. */
function attemptsFor(errors, { attempts }) {
    const kind = kindOf(errors.at(-1));
    if (kind === undefined)
        return attempts;
    return Math.min(attempts, errors.filter(error => kindOf(error) !== kind).length + most[kind]);
}
function kindOf(error) {
    if (error instanceof _body_js__WEBPACK_IMPORTED_MODULE_2__/* .TooSlow */ .yY)
        return 'slow';
    if (error instanceof Transient && error.answered)
        return 'answered';
    return error === undefined ? undefined : kindOf((0,_release_tools_base__WEBPACK_IMPORTED_MODULE_3__.at)(error, 'cause'));
}
/** Half of the pause is random, so that jobs that failed at the same time do not all retry at the same time. */
function pauseMs(error, failures, policy, random) {
    if (error.waitMs !== undefined)
        return error.waitMs;
    const full = Math.min(policy.baseMs * 2 ** (failures - 1), policy.maxMs);
    return full / 2 + (full / 2) * random;
}
/** Milliseconds that a Retry-After header asks for: seconds, or a date (RFC 9110, 10.2.3). */
function retryAfterMs(header, now = Date.now()) {
    if (header === null)
        return undefined;
    if (/^\d{1,6}$/.test(header))
        return Number(header) * 1000;
    const date = Date.parse(header);
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}


/***/ }),

/***/ 161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dl: () => (/* binding */ parseUrl),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   zA: () => (/* binding */ shownUrl)
/* harmony export */ });
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1167);

/** Parses an address to download from. Throws a Problem if it is not http(s) or contains a password. */
function parseUrl(text, base) {
    const url = URL.parse(text, base?.href);
    // The error does not repeat an invalid address, which may contain a password or a signed query.
    if (url === null)
        throw badUrl('the address is not a URL.', 'Give an address that starts with https://.');
    if (url.protocol !== 'https:' && url.protocol !== 'http:') {
        throw badUrl(`the address starts with ${url.protocol}//.`, 'Give an address that starts with https://.');
    }
    if (url.username !== '' || url.password !== '') {
        throw badUrl(`the address on ${url.host} contains a user name or a password.`, 'Use a server that needs none.');
    }
    return url;
}
/** An address for messages: without its query, which may contain a signature, and without its fragment. */
function shownUrl(url) {
    return `${url.origin}${url.pathname}`;
}
/** True for an address of this machine, which needs no encryption. */
function isLoopback(url) {
    return url.hostname === 'localhost' || url.hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(url.hostname);
}
function badUrl(found, next) {
    return new _release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .A('use an address', { found, next });
}


/***/ })

};
