export const id = 902;
export const ids = [902];
export const modules = {

/***/ 902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  indexOf: () => (/* binding */ indexOf)
});

// EXTERNAL MODULE: ./packages/evidence/lib/findings/package-status.js
var package_status = __webpack_require__(1850);
// EXTERNAL MODULE: ./packages/base/lib/problem.js
var lib_problem = __webpack_require__(1167);
// EXTERNAL MODULE: ./packages/evidence/lib/distribution/wheel.js
var wheel = __webpack_require__(1016);
// EXTERNAL MODULE: ./packages/evidence/lib/distribution/sdist.js + 1 modules
var sdist = __webpack_require__(4478);
// EXTERNAL MODULE: ./packages/evidence/lib/sbom/bom.js
var bom = __webpack_require__(9610);
// EXTERNAL MODULE: ./packages/evidence/lib/version/version.js
var version_version = __webpack_require__(6931);
// EXTERNAL MODULE: ./packages/host/lib/http/url.js
var http_url = __webpack_require__(161);
;// CONCATENATED MODULE: ./packages/pypi/lib/public-index.js
/** PyPI, as pip knows it. */
const publicIndex = 'https://pypi.org/simple/';
/** True for the address of PyPI: the index that every tool uses if nobody names another. */
function isPublicIndex(address) {
    return address.replace(/\/*$/, '/') === publicIndex;
}

;// CONCATENATED MODULE: ./packages/pypi/lib/read-version.js






const integrityType = 'application/vnd.pypi.integrity.v1+json';
/** The widest versions have some 150 files: one for each platform and version of Python. */
const mostFiles = 500;
/**
 * How to read an index. `url` is the address of its simple API, as pip takes it (`--index-url`); it may contain a user and a password, which go to
 * that server only. Defaults to PyPI. Throws a Problem for an address that is not https, unless it is of this machine.
 */
function indexReader(url, host) {
    const parsed = URL.parse(url ?? publicIndex);
    const [user = '', password = ''] = [parsed?.username, parsed?.password].map(text => decodeURIComponent(text ?? ''));
    if (parsed !== null)
        Object.assign(parsed, { username: '', password: '' });
    const address = (0,http_url/* parseUrl */.Dl)(parsed?.href ?? '');
    if (address.protocol !== 'https:' && !(0,http_url/* isLoopback */.U9)(address))
        throw new lib_problem/* Problem */.A(`use the index ${address.host}`, {
            found: 'its address starts with http://, so anybody in between could answer.',
            next: 'Give an address that starts with https://.',
        });
    if (!address.pathname.endsWith('/'))
        address.pathname += '/';
    if (password !== '')
        host.mask(password);
    const authorization = user === '' ? undefined : `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
    return { address: { simple: address.href }, authorization, host };
}
/** Reads what an index lists of one version: no file, if it has none. Throws a Problem if that cannot be known. */
async function readListed(name, version, client) {
    const index = hostOf(client.address.simple);
    const page = await readProject(name, client);
    const files = page?.files.filter(({ file }) => isOfVersion(file, name, version)) ?? [];
    if (files.length > mostFiles)
        throw new Problem(`find ${name} ${version}`, {
            found: `${index} lists ${files.length} files of it, more than the ${mostFiles} accepted.`,
            next: 'Download those that you need, and verify them.',
        });
    return { index, files, status: page?.status, reason: page?.reason, hasProject: page !== undefined };
}
/** Reads the files of one version. Throws a Problem if the index does not have it. */
async function readVersion(name, version, client) {
    const { index, files, status: said, hasProject } = await readListed(name, version, client);
    const attempted = `find ${name} ${version}`;
    if (!hasProject)
        throw new Problem(attempted, { found: `${index} has no package ${name}.`, next: 'Check its name, and the index.' });
    if (files.length > 0)
        return { index, files };
    const status = said === undefined || said === 'active' ? '' : ` The package is ${said} there.`;
    throw new Problem(attempted, {
        found: `${index} lists no wheel and no source distribution of this version.${status}`,
        next: 'Check the version, and the index.',
    });
}
/** True for a wheel or a source distribution of this version, in any spelling. */
function isOfVersion(file, name, version) {
    const named = (0,wheel/* parseWheelName */.CI)(file) ?? (0,sdist/* parseSdistName */.K3)(file);
    return (named !== undefined && (0,bom/* pythonName */.oT)(named.name) === (0,bom/* pythonName */.oT)(name) && (0,version_version/* sameVersion */.r1)(named.version, version, 'pep440'));
}
/** Downloads a file, whose digest must be the one that the index lists, if it lists one. Throws WrongDigest, and another Problem. */
async function downloadIndexed({ file, url, sha256 }, path, client) {
    const { host, retry: policy = patient } = client;
    const headers = headersFor(parseUrl(url), `download ${file}`, client);
    await download(url, path, {
        sha256,
        limit: assetLimit,
        headers,
        retry: policy,
        say: line => host.info(line),
        env: host.env,
    });
}
/** The provenance object of a file (PEP 740), unverified; undefined if the index has none. */
async function readProvenance({ file, provenance }, client) {
    if (provenance === undefined)
        return undefined;
    const attempted = `read the provenance of ${file}`;
    const { host, retry: policy = patient } = client;
    const headers = { accept: integrityType, ...headersFor(parseUrl(provenance), attempted, client) };
    const attempt = () => exchange(provenance, { attempted, limit: limits.evidence, headers, env: host.env });
    const answer = await retry(attempt, policy, line => host.info(line));
    if (answer.status === 404)
        return undefined;
    if (answer.status === 200)
        return answer.body;
    throw new Problem(attempted, { found: `${hostOf(provenance)} ${answered(answer)}`, next: 'Try again later.' });
}

// EXTERNAL MODULE: ./packages/base/lib/json-parts.js
var json_parts = __webpack_require__(3363);
// EXTERNAL MODULE: ./packages/base/lib/json.js
var json = __webpack_require__(6436);
// EXTERNAL MODULE: ./packages/base/lib/is-sha256.js
var is_sha256 = __webpack_require__(8008);
// EXTERNAL MODULE: ./packages/host/lib/http/retry.js
var http_retry = __webpack_require__(394);
// EXTERNAL MODULE: ./packages/base/lib/text/visible.js
var visible = __webpack_require__(272);
// EXTERNAL MODULE: ./packages/host/lib/http/idle.js
var http_idle = __webpack_require__(1696);
// EXTERNAL MODULE: ./packages/host/lib/http/request.js
var request = __webpack_require__(1245);
// EXTERNAL MODULE: ./packages/host/lib/http/send.js
var send = __webpack_require__(9652);
// EXTERNAL MODULE: ./packages/host/lib/http/body.js
var http_body = __webpack_require__(6006);
// EXTERNAL MODULE: ./packages/host/lib/http/answer.js
var answer = __webpack_require__(3908);
;// CONCATENATED MODULE: ./packages/pypi/lib/exchange.js


/** An answer with more bytes than were asked for. */
class TooLong extends lib_problem/* Problem */.A {
}
/** Longest silence, in milliseconds. PyPI checks a file before it answers. */
const silence = 120_000;
/** Slowest upload that is accepted, in bytes per second. */
const slowest = 64 * 1024;
const longestQuote = 400;
/** Of a page of HTML, in bytes: taking its tags out takes time with the square of it. */
const readable = 16 * 1024;
/**
 * One request, and its whole answer. Throws a Transient if the connection fails or the server is in trouble (408, 429, 5xx), and a
 * Problem for an answer that is too long.
 */
async function exchange_exchange(url, options) {
    const { attempted, limit, headers = {}, sent, bytes = 0, env } = options;
    // An upload shows no progress until the answer comes, so it may be silent for as long as its bytes may take.
    const idle = (0,http_idle/* idleTimer */.a)(silence + (bytes / slowest) * 1000);
    try {
        const context = { env, signal: idle.signal };
        const response = sent === undefined
            ? await (0,request/* request */.E)(url, headers, context)
            : await (0,send/* send */.t)(url, { method: 'POST', headers, ...sent }, context);
        const body = await (0,http_body/* readBody */.x8)(response, limit);
        if (body === undefined)
            throw tooLong(attempted, url, limit);
        const answer = { status: response.status, type: response.headers.get('content-type') ?? '', body };
        const read = { ...answer, said: saidBy(response.statusText, answer) };
        requireCalm(read, response.headers, options, url);
        return read;
    }
    catch (error) {
        throw error instanceof lib_problem/* Problem */.A && error.attempted === attempted ? error : failed(error, url, attempted);
    }
    finally {
        idle.stop();
    }
}
function requireCalm(answer, headers, { attempted }, url) {
    const { status } = answer;
    if (status !== 408 && status !== 429 && status < 500)
        return;
    const waitMs = status === 429 ? (0,http_retry/* retryAfterMs */.Vs)(headers.get('retry-after')) : undefined;
    throw new http_retry/* Transient */.Rc(attempted, {
        found: `${exchange_hostOf(url)} ${exchange_answered(answer)}`,
        next: 'Run the job again later: it finishes what it began.',
        ...(waitMs === undefined ? {} : { waitMs }),
    });
}
/** The server’s own words: PyPI puts them into the reason of the status, others into the body. */
function saidBy(reason, { status, type, body }) {
    // No standard reason ends with a full stop, or is as long as this.
    const own = reason.endsWith('.') || reason.length > 31 ? reason : '';
    const text = own !== '' || status < 400 ? own : withoutTags(body.subarray(0, readable).toString(), type);
    return (0,visible/* cut */.Jj)((0,visible/* oneLine */.TN)(text), longestQuote);
}
function withoutTags(text, type) {
    return /html/i.test(type)
        ? text.replace(/<(style|script|title)\b.*?<\/\1\s*>/gis, ' ').replace(/<[^>]*>/g, ' ')
        : text;
}
function failed(error, url, attempted) {
    const problem = error instanceof lib_problem/* Problem */.A ? error : (0,answer/* brokenConnection */.m)(error, `download ${url}`);
    const { found, next } = problem;
    if (!(problem instanceof http_retry/* Transient */.Rc))
        return new lib_problem/* Problem */.A(attempted, { found, next, cause: error });
    return new http_retry/* Transient */.Rc(attempted, { found: `${exchange_hostOf(url)}: ${found}`, next, cause: error });
}
function tooLong(attempted, url, limit) {
    return new TooLong(attempted, {
        found: `${exchange_hostOf(url)} answered with more than the ${limit} bytes accepted.`,
        next: 'Check the address of the index.',
    });
}
/** What the server answered, for a message: `answered 403 (No such project).` */
function exchange_answered({ status, said }) {
    return `answered ${status}${said === '' ? '' : ` (${said})`}.`;
}
/** `pypi.org`, or with a port. */
function exchange_hostOf(url) {
    return (0,http_url/* parseUrl */.Dl)(url).host;
}

;// CONCATENATED MODULE: ./packages/pypi/lib/simple-html.js
const start = /<a\s/gi;
const simple_html_text = /([^<]*)<\/a\s*>/iy;
// Each name begins after a blank, so that no piece of the page is read more than a few times.
const attribute = /(?<=^|\s)([^\s=]+)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)/g;
/** Marks of a list without files: the version of the API (PEP 629), or the title that every index gives it. */
const empty = /pypi:repository-version|<title>\s*(?:simple index|links? for)/i;
/**
 * The files on a page of the simple API in HTML (PEP 503), with absolute addresses. Undefined for a page that is not one: a page for people to log
 * in has links, too.
 */
function filesInHtml(html, base) {
    const files = [...anchorsOf(html)].flatMap(one => fileOf(one.attributes, plain(one.text).trim(), base));
    return files.length > 0 || empty.test(html) ? files : undefined;
}
/**
 * The links of a page, from its beginning to its end. A pattern for a whole link would look through the rest of the page again for each one that
 * never ends, which takes days for a page of some megabytes.
 */
function* anchorsOf(html) {
    start.lastIndex = 0;
    while (start.exec(html) !== null) {
        const from = start.lastIndex;
        const end = html.indexOf('>', from);
        if (end === -1)
            return;
        simple_html_text.lastIndex = end + 1;
        const found = simple_html_text.exec(html);
        if (found !== null)
            yield { attributes: html.slice(from, end), text: String(found[1]) };
        start.lastIndex = end + 1;
    }
}
function fileOf(attributes, file, base) {
    const own = new Map([...attributes.matchAll(attribute)].map(found => [String(found[1]).toLowerCase(), textOf(found)]));
    const href = own.get('href');
    const url = href === undefined ? null : URL.parse(href, base);
    if (url === null || !/\.(?:whl|tar\.gz|zip|tgz|egg|tar\.bz2)$/i.test(file))
        return [];
    const sha256 = /^#sha256=([0-9a-f]{64})$/i.exec(url.hash)?.[1]?.toLowerCase();
    url.hash = '';
    const provenance = URL.parse(own.get('data-provenance') ?? '', own.has('data-provenance') ? base : undefined)?.href;
    const attested = own.has('data-provenance') ? true : undefined;
    const yanked = /(?:^|\s)data-yanked\b/i.test(attributes);
    const why = own.get('data-yanked');
    const yankedReason = why === undefined || why === '' ? {} : { yankedReason: why };
    const shown = { ...(provenance === undefined ? {} : { provenance }), ...yankedReason };
    return [{ file, url: url.href, sha256, attested, yanked, ...shown }];
}
function textOf(found) {
    return plain(String(found[2]).replace(/^(["'])(.*)\1$/s, '$2'));
}
const entities = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'", nbsp: ' ' };
function plain(text) {
    return text.replace(/&([#\w]+);/g, (whole, name) => entities[name.toLowerCase()] ?? whole);
}

;// CONCATENATED MODULE: ./packages/pypi/lib/simple.js





/** The headers of a request for what an index names. The password is for its own server. Throws a Problem for an address that is not encrypted. */
function simple_headersFor(to, attempted, { address, authorization }) {
    const from = new URL(address.simple);
    if (to.protocol !== 'https:' && !(isLoopback(to) && isLoopback(from)))
        throw new Problem(attempted, { found: `its address ${to.origin} is not encrypted.`, next: 'Check the index.' });
    return authorization !== undefined && to.origin === from.origin ? { authorization } : {};
}
/** For callers that try again themselves. */
const once = { attempts: 1, baseMs: 0, maxMs: 0 };
/** The page of a project with ten thousand files has less. In bytes. */
const limit = 64 * 1024 * 1024;
const accept = 'application/vnd.pypi.simple.v1+json, application/vnd.pypi.simple.v1+html;q=0.2, text/html;q=0.1';
const keys = (0,json_parts/* keepKeys */.q)('filename', 'url', 'hashes', 'yanked', 'provenance', 'status', 'reason');
/**
 * What the index lists of a project, by its simple API (PEP 503, PEP 691, PEP 740, PEP 792); undefined if it has no such project. Throws
 * a Problem for an answer that is not one of this API: it is not the same as an empty list.
 */
async function simple_readProject(name, client) {
    const { address, authorization, host } = client;
    const url = `${address.simple}${(0,bom/* pythonName */.oT)(name)}/`;
    const attempted = `read what ${exchange_hostOf(url)} has of ${name}`;
    const headers = { accept, ...(authorization === undefined ? {} : { authorization }) };
    const attempt = async () => {
        const answer = await exchange_exchange(url, { attempted, limit, headers, env: host.env });
        if (answer.status === 404)
            return undefined;
        if (answer.status !== 200)
            throw refused(answer, attempted, url);
        return /\bjson\b/i.test(answer.type) ? pageOfJson(answer, attempted, url) : pageOfHtml(answer, attempted, url);
    };
    return (0,http_retry/* retry */.L5)(attempt, client.retry ?? http_retry/* patient */.Im, line => host.info(line));
}
function pageOfJson({ body }, attempted, base) {
    const page = parsed(body, attempted);
    const version = (0,json/* textAt */.$6)(page, 'meta', 'api-version');
    if (version === undefined || !version.startsWith('1.') || !Array.isArray((0,json.at)(page, 'files')))
        throw notAnIndex(attempted, 'its JSON is not that of the simple API, version 1.');
    return {
        files: (0,json/* listAt */.gT)(page, 'files').map(entry => simple_fileOf(entry, attempted, base)),
        status: (0,json/* textAt */.$6)(page, 'project-status', 'status'),
        reason: (0,json/* textAt */.$6)(page, 'project-status', 'reason'),
        apiVersion: version,
    };
}
function parsed(body, attempted) {
    try {
        return (0,json_parts/* parseJsonParts */.Y)(body, 'the answer', 2, keys);
    }
    catch (cause) {
        throw notAnIndex(attempted, 'the answer is not JSON, or only a part of it.', cause);
    }
}
function simple_fileOf(entry, attempted, base) {
    const [file, sha256] = [(0,json/* textAt */.$6)(entry, 'filename'), (0,json/* textAt */.$6)(entry, 'hashes', 'sha256')];
    const url = URL.parse((0,json/* textAt */.$6)(entry, 'url') ?? '', (0,json/* textAt */.$6)(entry, 'url') === undefined ? undefined : base);
    if (file === undefined || url === null || (sha256 !== undefined && !(0,is_sha256/* isSha256 */._)(sha256)))
        throw notAnIndex(attempted, 'it lists a file without a name, an address or a proper digest.');
    const yanked = (0,json.at)(entry, 'yanked');
    const provenance = (0,json.at)(entry, 'provenance');
    const place = typeof provenance === 'string' ? URL.parse(provenance, base)?.href : undefined;
    return {
        file,
        url: url.href,
        sha256,
        ...(place === undefined ? {} : { provenance: place }),
        attested: provenance === undefined ? undefined : typeof provenance === 'string',
        yanked: yanked !== undefined && yanked !== false,
        ...(typeof yanked === 'string' && yanked !== '' ? { yankedReason: yanked } : {}),
    };
}
function pageOfHtml({ body, type }, attempted, url) {
    const files = /html/i.test(type) ? filesInHtml(body.toString(), url) : undefined;
    if (files === undefined)
        throw notAnIndex(attempted, 'the answer is not a list of files, but perhaps the page of a proxy.');
    return { files, status: undefined, reason: undefined };
}
/** A proxy may have answered, so that the next attempt gets the real answer. */
function notAnIndex(attempted, found, cause) {
    return new http_retry/* Transient */.Rc(attempted, {
        found,
        next: 'Check `index-url`, and the proxy in between.',
        answered: true,
        cause,
    });
}
function refused(answer, attempted, url) {
    const needsPassword = answer.status === 401 || answer.status === 403;
    return new lib_problem/* Problem */.A(attempted, {
        found: `${exchange_hostOf(url)} ${exchange_answered(answer)}`,
        next: needsPassword ? 'Set `api-token` to a token that may read the index.' : 'Check `index-url`.',
    });
}

;// CONCATENATED MODULE: ./packages/pypi/lib/package-index.js



/** Many packages are asked about, so that one that does not answer must not take long. */
const patience = { attempts: 3, baseMs: 500, maxMs: 5000 };
/**
 * A package index for scans, which ask about one version after the other. `url` is as indexReader takes it. Throws a Problem for an
 * address that is not https, unless it is of this machine.
 */
function packageIndex(url, host, retry = patience) {
    const client = { ...indexReader(url, host), retry };
    return {
        address: client.address.simple,
        read: async (name, version) => {
            const page = await simple_readProject(name, client);
            return page && versionOf(page, name, version);
        },
    };
}
function versionOf(page, name, version) {
    const status = statusIn(page);
    return {
        files: page.files
            .filter(({ file }) => isOfVersion(file, name, version))
            .map(({ sha256, yanked, yankedReason }) => ({ sha256, yanked, ...(yankedReason && { yankedReason }) })),
        status,
        ...(status === 'unknown' || page.reason === undefined ? {} : { reason: page.reason }),
    };
}
/** PEP 792 came with version 1.4 of the API. An index that does not say it, or says it in an older version, is not one that says `active`. */
function statusIn({ status, apiVersion }) {
    const minor = Number(/^1\.(\d{1,4})$/.exec(apiVersion ?? '')?.[1] ?? 0);
    return (minor >= 4 ? package_status/* projectStatuses */.eu.find(one => one === status) : undefined) ?? 'unknown';
}

;// CONCATENATED MODULE: ./actions/scan-image/lib/ask-index.js

/** The index that the inputs name, or what pip would ask. An address with a password is not for an input. */
function indexOf(inputs, host) {
    const url = inputs['index-url'] ?? host.env.PIP_INDEX_URL;
    return packageIndex(url === '' ? undefined : url, host);
}


/***/ }),

/***/ 9652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ send)
/* harmony export */ });
/* harmony import */ var _headers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4738);
/* harmony import */ var _proxy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3584);
/* harmony import */ var _url_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(161);



/**
 * Sends a request that may change something, through the proxy that the environment names. Follows no redirect: the caller gets the
 * answer as it is. Rejects like fetch if the connection fails.
 */
async function send(url, { method, headers, body }, options) {
    const address = (0,_url_js__WEBPACK_IMPORTED_MODULE_0__/* .parseUrl */ .Dl)(url);
    (0,_headers_js__WEBPACK_IMPORTED_MODULE_1__/* .requireHeaders */ .s)(headers, address.host);
    // Nothing may come between these two: fetch takes the proxy that is set when it is called.
    (0,_proxy_js__WEBPACK_IMPORTED_MODULE_2__/* .useProxy */ .C)(options.env);
    return fetch(address, {
        method,
        headers: { 'user-agent': 'release-tools', ...headers },
        redirect: 'manual',
        signal: options.signal,
        ...(body === undefined ? {} : { body: body instanceof Blob ? body : new Uint8Array(body) }),
    });
}


/***/ })

};
