export const id = 339;
export const ids = [339];
export const modules = {

/***/ 9387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ counted)
/* harmony export */ });
/**
 * The progress of one file, as bytes that went out in an attempt since its start: what another attempt sends again is not counted again,
 * and never more than the file has.
 */
function counted(size, progress) {
    let most = 0;
    return sent => {
        const now = Math.min(sent, size);
        if (now <= most)
            return;
        progress(now - most);
        most = now;
    };
}


/***/ }),

/***/ 1684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ inPlace)
/* harmony export */ });
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1167);

/** Names the store in a Problem that does not name it, such as one of a client for a registry. */
async function inPlace(place, attempted, work) {
    try {
        return await work;
    }
    catch (error) {
        if (!(error instanceof _release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .A) || error.message.includes(place))
            throw error;
        const { found, next, details } = error;
        throw new _release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .A(`${attempted} in ${place}`, { found, next, cause: error, ...(details && { details }) });
    }
}


/***/ }),

/***/ 1572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fe: () => (/* binding */ isPartName),
/* harmony export */   v1: () => (/* binding */ requirePart),
/* harmony export */   xR: () => (/* binding */ recordFor),
/* harmony export */   xv: () => (/* binding */ requireSameRecord)
/* harmony export */ });
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(568);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8222);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1167);
/* harmony import */ var _differences_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8037);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6464);



/** The record of a part that is to be kept. Throws a Problem for a part, or names of files, that not every store can keep. */
function recordFor(part, files) {
    const names = files.map(({ name }) => name);
    const bad = names.find(name => !_record_js__WEBPACK_IMPORTED_MODULE_0__/* .fileName */ .Md.test(name) || name === _record_js__WEBPACK_IMPORTED_MODULE_0__/* .recordName */ .xD);
    if (bad !== undefined)
        throw refused(part, `the file ${JSON.stringify(bad)} has a name that a store can't keep.`);
    const [one, other] = (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .collision */ .Zh)(names) ?? [];
    if (one !== undefined)
        throw refused(part, `the files ${one} and ${other} have the same name on some systems.`);
    if (files.length === 0)
        throw refused(part, 'it has no file.');
    requirePart(part);
    const bytes = (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .recordOf */ .zv)(part, files);
    return { name: _record_js__WEBPACK_IMPORTED_MODULE_0__/* .recordName */ .xD, bytes, size: bytes.length, sha256: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(bytes), mediaType: 'application/json' };
}
/**
 * Compares the record that a store has (undefined if it has none) with the one that is to be kept. Throws a Problem if it lists other
 * files, is damaged, or is that of another part.
 */
function requireSameRecord(found, { part, place, record }) {
    if (found === undefined || found.equals(record.bytes))
        return;
    (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .readRecord */ .aE)(found, part, place);
    throw (0,_differences_js__WEBPACK_IMPORTED_MODULE_3__/* .taken */ .uU)(place, record, { size: found.length, sha256: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(found) });
}
/** True for the name of a part. What else is in a store is none, and its name may be hostile. */
function isPartName(name) {
    return /^(?:release|run-\d+-\d+|listing-\d+|index-\d+|log-\d+|source-\d+-\d+)$/.test(name);
}
/** Throws a Problem for a part whose names would lead out of its folder. */
function requirePart(part) {
    if (!/^[A-Za-z0-9-]+\/(?!\.{1,2}$)[A-Za-z0-9._-]+$/.test(part.repository))
        throw refused(part, `${JSON.stringify(part.repository)} is not OWNER/NAME.`);
    if (!isPartName(part.name))
        throw refused(part, `it has no part ${JSON.stringify(part.name)}.`);
}
function refused({ tag }, found) {
    return new _release_tools_base__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .A(`archive ${tag}`, { found, next: 'Archive what release-tools published.' });
}


/***/ }),

/***/ 6464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $0: () => (/* binding */ recordLimit),
/* harmony export */   Md: () => (/* binding */ fileName),
/* harmony export */   aE: () => (/* binding */ readRecord),
/* harmony export */   xD: () => (/* binding */ recordName),
/* harmony export */   yH: () => (/* binding */ tagFolderOf),
/* harmony export */   yS: () => (/* binding */ folderOf),
/* harmony export */   zv: () => (/* binding */ recordOf)
/* harmony export */ });
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8562);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5277);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7451);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6436);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1167);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(568);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3260);


/** Name of the record of a part. It is written last, so that a part that has one is whole. */
const recordName = 'archive.json';
/** Most bytes of a record. A store reads one more, so that readRecord refuses what is larger. */
const recordLimit = _release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .limits */ .F.evidence;
const schema = 'https://github.com/org/release-tools/blob/v1/docs/schema/archive.v1.json';
/** Names of files that every store can keep. */
const fileName = /^(?![.])[A-Za-z0-9._+-]{1,255}$/;
const recordShape = (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({
    schema: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(schema),
    repository: _release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    tag: _release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    part: _release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    files: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)((0,_release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({
        name: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .matching */ .wC)(fileName, 'the name of a file'),
        size: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(0, Number.MAX_SAFE_INTEGER),
        sha256: _release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .hexDigest */ .w0,
        mediaType: _release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    }), 10_000),
});
/** The record of a part: its files in the order of their names. The same files give the same bytes. */
function recordOf({ repository, tag, name }, files) {
    const listed = [...files]
        .sort((a, b) => (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_2__/* .byBytes */ .bg)(a.name, b.name))
        .map(file => ({ name: file.name, size: file.size, sha256: file.sha256, mediaType: file.mediaType }));
    return Buffer.from((0,_release_tools_base__WEBPACK_IMPORTED_MODULE_3__/* .renderJson */ .hF)({ schema, repository, tag, part: name, files: listed }));
}
/** The files that a record lists. Throws a Problem if it is damaged, or the record of another part. */
function readRecord(bytes, part, place) {
    const what = `${recordName} of ${part.tag} in ${place}`;
    const record = (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .readShape */ ._f)(recordShape, (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(bytes.toString(), what, recordLimit), what, 'Find out who wrote it.');
    const { repository, tag, name } = part;
    if (record.repository === repository && record.tag === tag && record.part === name)
        return requireDistinct(record.files, what);
    throw new _release_tools_base__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .A(`read ${what}`, {
        found: `it is the record of ${record.part} of ${record.repository} ${record.tag}.`,
        next: 'Find out who wrote it.',
    });
}
/** Files with one name on some systems would overwrite each other there. */
function requireDistinct(files, what) {
    const [one, other] = (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_5__/* .collision */ .Zh)(files.map(({ name }) => name)) ?? [];
    if (one === undefined)
        return files;
    throw new _release_tools_base__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .A(`read ${what}`, {
        found: `it lists ${one} and ${other}, which are the same name on some systems.`,
        next: 'Find out who wrote it.',
    });
}
/** Path of a part below the place of a store: `acme/widget/v1.2.0/release`. Two tags never share one. */
function folderOf(part) {
    return `${tagFolderOf(part)}/${part.name}`;
}
/** Path of all parts of a tag below the place of a store: `acme/widget/v1.2.0`. */
function tagFolderOf({ repository, tag }) {
    return `${repository}/${(0,_release_tools_base__WEBPACK_IMPORTED_MODULE_6__/* .segmentOf */ .d)(tag)}`;
}


/***/ }),

/***/ 7339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  artifactory: () => (/* binding */ artifactory)
});

// EXTERNAL MODULE: ./packages/base/lib/files.js
var files = __webpack_require__(7451);
// EXTERNAL MODULE: ./packages/base/lib/pool.js
var pool = __webpack_require__(4276);
// EXTERNAL MODULE: ./packages/base/lib/problem.js
var problem = __webpack_require__(1167);
// EXTERNAL MODULE: ./packages/archive/lib/counted.js
var counted = __webpack_require__(9387);
// EXTERNAL MODULE: ./packages/archive/lib/differences.js
var differences = __webpack_require__(8037);
// EXTERNAL MODULE: ./packages/archive/lib/in-place.js
var in_place = __webpack_require__(1684);
// EXTERNAL MODULE: ./packages/archive/lib/part.js
var lib_part = __webpack_require__(1572);
// EXTERNAL MODULE: ./packages/archive/lib/record.js
var lib_record = __webpack_require__(6464);
// EXTERNAL MODULE: ./packages/base/lib/json.js
var json = __webpack_require__(6436);
// EXTERNAL MODULE: ./packages/base/lib/is-sha256.js
var is_sha256 = __webpack_require__(8008);
// EXTERNAL MODULE: ./packages/host/lib/http/retry.js
var retry = __webpack_require__(394);
// EXTERNAL MODULE: ./packages/host/lib/http/download.js
var download = __webpack_require__(4010);
// EXTERNAL MODULE: ./packages/host/lib/http/send.js
var send = __webpack_require__(9652);
// EXTERNAL MODULE: ./packages/host/lib/http/send-file.js + 1 modules
var send_file = __webpack_require__(9503);
// EXTERNAL MODULE: ./packages/host/lib/http/request.js
var request = __webpack_require__(1245);
// EXTERNAL MODULE: ./packages/host/lib/http/answer.js
var http_answer = __webpack_require__(3908);
// EXTERNAL MODULE: ./packages/host/lib/http/body.js
var http_body = __webpack_require__(6006);
;// CONCATENATED MODULE: ./packages/archive/lib/stores/artifactory/failures.js


const denied = {
    found: 'the user of the token may not do this',
    next: 'Give that user the permissions Read, Annotate and Deploy for this repository, and not Delete/Overwrite.',
};
/** What to do about an answer: https://jfrog.com/help/r/jfrog-rest-apis/error-responses and the pages of each request. */
const known = {
    400: {
        found: 'Artifactory does not accept the request',
        next: 'Check the names in the address, and what the proxy before it changes.',
    },
    401: {
        found: 'Artifactory does not accept the token',
        next: 'Set ARTIFACTORY_TOKEN to a token that has not expired, of this server.',
    },
    403: denied,
    404: {
        found: 'there is no such repository, or a proxy does not know the path',
        next: 'Check the address. The repository must be a local one, or have one to deploy to.',
    },
    405: {
        found: 'nothing can be deployed to this repository',
        next: 'Name a local repository, or set the repository to deploy to of the virtual one.',
    },
    409: {
        found: 'the content that arrived does not have the checksum that was sent',
        next: 'Check that nothing changes the file meanwhile, and run the step again.',
    },
    413: {
        found: 'the file is too large for Artifactory, for its quota, or for a proxy before it',
        next: 'Raise the limit of uploads, the quota, or client_max_body_size of nginx.',
    },
    429: { found: 'Artifactory limits the rate of requests', next: 'Try again later.' },
};
/** The Problem for a request that the user may not make. */
function forbidden(attempted) {
    return new problem/* Problem */.A(attempted, { found: `${denied.found} (403).`, next: denied.next });
}
/** The Problem for an answer; a Transient if another attempt may help. */
function refusedBy({ status, headers }, attempted) {
    const to = headers.get('location');
    if (to !== null && status >= 300 && status < 400)
        return new problem/* Problem */.A(attempted, {
            found: `the server redirects uploads (${status}).`,
            next: 'Write the name of the server that it redirects to in the address.',
        });
    const isPassing = status === 429 || status >= 500;
    const { found, next } = known[status] ?? {
        found: 'Artifactory failed',
        next: isPassing ? 'Try again later.' : 'Look into the log of the server.',
    };
    const parts = { found: `${found} (${status}).`, next };
    if (!isPassing)
        return new problem/* Problem */.A(attempted, parts);
    const waitMs = (0,retry/* retryAfterMs */.Vs)(headers.get('retry-after'));
    return new retry/* Transient */.Rc(attempted, { ...parts, ...(waitMs === undefined ? {} : { waitMs }) });
}

;// CONCATENATED MODULE: ./packages/archive/lib/stores/artifactory/client.js



/** Time for one request without a file, in milliseconds. */
const answerMs = 60_000;
/** Greatest description of a file or folder, in bytes: a folder with 10,000 files has one megabyte. */
const infoLimit = 4 * 1024 * 1024;
/** Sends the requests to one Artifactory. Paths begin with the repository. */
class ArtifactoryClient {
    #server;
    #host;
    #policy;
    constructor(server, host, policy = retry/* patient */.Im) {
        this.#server = server;
        this.#host = host;
        this.#policy = policy;
    }
    /** Runs an attempt until it succeeds, or fails for good. */
    retried(attempt) {
        return (0,retry/* retry */.L5)(attempt, this.#policy, line => this.#host.info(line));
    }
    /** Undefined if nothing is at the path. */
    async item(path) {
        const bytes = await this.#read(`${this.#server.base}/api/storage/${escaped(path)}`, infoLimit);
        return bytes && itemOf((0,json/* parseJson */.qF)(bytes.toString(), `what Artifactory says of ${path}`, infoLimit));
    }
    /** The content of a small file; undefined if there is none. Throws a Problem for more than `limit` bytes. */
    bytes(path, limit) {
        return this.#read(this.#url(path), limit);
    }
    /** Writes a file, streamed. `onSize` hears of the bytes so far. Throws a Problem unless it has this size and digest. */
    async save(path, target, { size, sha256 }, onSize) {
        await (0,download/* download */.R)(this.#url(path), target, {
            sha256,
            limit: size,
            headers: this.#authorization,
            retry: this.#policy,
            onSize,
            say: line => this.#host.info(line),
            env: this.#host.env,
        });
    }
    /**
     * Deploys a file by its checksum alone. `absent`: the server does not have that content. `forbidden`: as for `deploy`.
     * https://jfrog.com/help/r/jfrog-rest-apis/deploy-artifact-by-checksum.
     */
    async deployByChecksum(path, sha256, properties = '') {
        const headers = { 'x-checksum-deploy': 'true', 'x-checksum-sha256': sha256 };
        const url = `${this.#url(path)}${properties}`;
        const options = { env: this.#host.env, signal: AbortSignal.timeout(this.#policy.timeoutMs ?? answerMs) };
        const sent = { method: 'PUT', headers: { ...headers, ...this.#authorization } };
        const response = await withoutBody((0,send/* send */.t)(url, sent, options), `deploy ${path}`);
        return response.status === 404 ? 'absent' : outcomeOf(response, path);
    }
    /**
     * Deploys a file with its content. `onSent` hears of the bytes that went out so far. `forbidden`: the user may
     * not, or may not overwrite what is there.
     */
    async deploy(path, { sha256, source }, properties, onSent) {
        const url = `${this.#url(path)}${properties}`;
        const type = { 'content-type': 'application/octet-stream' };
        const headers = { ...type, 'x-checksum-sha256': sha256, ...this.#authorization };
        const { env } = this.#host;
        const answer = Buffer.isBuffer(source)
            ? (0,send/* send */.t)(url, { method: 'PUT', headers, body: source }, { env, signal: AbortSignal.timeout(this.#policy.timeoutMs ?? answerMs) })
            : (0,send_file/* sendFile */.T)(url, { method: 'PUT', headers, ...source }, { env, onSent, idleMs: this.#policy.timeoutMs });
        return outcomeOf(await withoutBody(answer, `deploy ${path}`), path);
    }
    get #authorization() {
        return { authorization: this.#server.authorization };
    }
    #url(path) {
        return `${this.#server.base}/${escaped(path)}`;
    }
    #read(url, limit) {
        const attempted = `read ${url}`;
        return this.retried(async () => {
            const signal = AbortSignal.timeout(this.#policy.timeoutMs ?? answerMs);
            const answered = (0,request/* request */.E)(url, this.#authorization, { env: this.#host.env, signal });
            const response = await connected(answered, attempted);
            if (response.status === 200)
                return connected(bounded(response, limit, attempted), attempted);
            await response.body?.cancel();
            if (response.status === 404)
                return undefined;
            throw refusedBy(response, attempted);
        });
    }
}
async function withoutBody(answer, attempted) {
    const response = await connected(answer, attempted);
    await response.body?.cancel();
    return response;
}
function outcomeOf(response, path) {
    if (response.status === 200 || response.status === 201)
        return 'done';
    if (response.status === 403)
        return 'forbidden';
    throw refusedBy(response, `deploy ${path}`);
}
async function connected(answer, attempted) {
    try {
        return await answer;
    }
    catch (error) {
        throw error instanceof problem/* Problem */.A ? error : (0,http_answer/* brokenConnection */.m)(error, attempted);
    }
}
async function bounded(response, limit, attempted) {
    const body = await (0,http_body/* readBody */.x8)(response, limit);
    if (body !== undefined)
        return body;
    throw new problem/* Problem */.A(attempted, {
        found: `it has more than the ${limit} bytes accepted.`,
        next: 'Find out who wrote it.',
    });
}
/** Every character that is not one of a name is escaped. A name has no slash: many proxies refuse an escaped one. */
function escaped(path) {
    return path.split('/').map(encodeURIComponent).join('/');
}
function itemOf(answer) {
    const sha256 = (0,json/* textAt */.$6)(answer, 'checksums', 'sha256');
    const size = Number((0,json.at)(answer, 'size') ?? Number.NaN);
    const folders = (0,json/* listAt */.gT)(answer, 'children').filter(child => String((0,json.at)(child, 'folder')) === 'true');
    return {
        sha256: sha256 !== undefined && (0,is_sha256/* isSha256 */._)(sha256) ? sha256 : undefined,
        size: Number.isSafeInteger(size) ? size : undefined,
        folders: folders.map(child => ((0,json/* textAt */.$6)(child, 'uri') ?? '').replace(/^\//, '')),
    };
}

// EXTERNAL MODULE: ./packages/host/lib/http/url.js
var url = __webpack_require__(161);
;// CONCATENATED MODULE: ./packages/archive/lib/stores/artifactory/server.js


const segment = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
/** Reads `artifacts.example.org/releases-local/archive`, and the token. Throws a Problem. */
function serverAt(location, host) {
    return { ...placeAt(location), authorization: `Bearer ${tokenOf(host)}` };
}
/** The same without the token. */
function placeAt(location) {
    const [name = '', ...path] = location.split('/');
    const server = URL.parse(`https://${name}`);
    const bad = path.find(one => !segment.test(one));
    if (server === null || server.host !== name.toLowerCase() || path.length === 0 || bad !== undefined)
        throw new problem/* Problem */.A(`open the store artifactory://${location}`, {
            found: bad === undefined
                ? 'it names no server and repository.'
                : `${JSON.stringify(bad)} is not the name of a folder.`,
            next: 'Write artifactory://HOST/REPOSITORY/FOLDER.',
        });
    const protocol = (0,url/* isLoopback */.U9)(server) ? 'http' : 'https';
    return { base: `${protocol}://${server.host}/artifactory`, folder: path.join('/') };
}
function tokenOf(host) {
    const token = host.env.ARTIFACTORY_TOKEN ?? '';
    if (token !== '')
        host.mask(token);
    if (/^[\x21-\x7e]+$/.test(token))
        return token;
    throw new problem/* Problem */.A('log in to Artifactory', {
        found: token === ''
            ? 'ARTIFACTORY_TOKEN is not set.'
            : 'ARTIFACTORY_TOKEN has spaces or other characters that no token has.',
        next: 'Set it to an access token whose user may read, annotate and deploy, and may not delete or overwrite.',
    });
}

;// CONCATENATED MODULE: ./packages/archive/lib/stores/artifactory.js









/**
 * `artifactory://artifacts.example.org/releases-local/archive`: a folder of a repository of Artifactory. ARTIFACTORY_TOKEN is an access
 * token. https://jfrog.com/help/r/jfrog-rest-apis describes all requests.
 */
const artifactory = {
    scheme: 'artifactory',
    options: [],
    decides: false,
    requireAddress: ({ location }) => void placeAt(location),
    async open({ location }, { host, retry }) {
        const server = serverAt(location, host);
        const client = new ArtifactoryClient(server, host, retry);
        return new ArtifactoryStore(`artifactory://${location}`, server.folder, client);
    },
};
const lock = {
    kind: 'unreadable',
    why: 'permissions decide who may overwrite or delete, which only administrators can read; an administrator always may',
};
/** Files and questions at the same time. */
const width = 4;
/** Content below this size, in bytes, is sent at once: another question would take as long. */
const worthAsking = 10 * 1024;
/** No file has this digest. */
const nobodys = '0'.repeat(64);
class ArtifactoryStore {
    place;
    limits = 'Artifactory keeps nobody from deleting files except by permissions, and overwrites a file at once if the user of the token has Delete/Overwrite.';
    #folder;
    #client;
    constructor(place, folder, client) {
        this.place = place;
        this.#folder = folder;
        this.#client = client;
    }
    keeps() {
        return true;
    }
    check() {
        return (0,in_place/* inPlace */.z)(this.place, 'keep anything', this.#check());
    }
    async put(part, files, progress) {
        const record = (0,lib_part/* recordFor */.xR)(part, files);
        return (0,in_place/* inPlace */.z)(this.place, `keep ${part.name} of ${part.tag}`, this.#put(part, files, record, progress));
    }
    async files(part) {
        const bytes = await (0,in_place/* inPlace */.z)(this.place, `read ${lib_record/* recordName */.xD} of ${part.tag}`, this.#recordBytes(part));
        return bytes && (0,lib_record/* readRecord */.aE)(bytes, part, this.place);
    }
    async parts(of) {
        const above = `${this.#folder}/${(0,lib_record/* tagFolderOf */.yH)(of)}`;
        const list = this.#client.item(above).then(item => (item?.folders ?? []).filter(lib_part/* isPartName */.fe));
        const names = (await (0,in_place/* inPlace */.z)(this.place, `list what belongs to ${of.tag}`, list)).sort(files/* byBytes */.bg);
        const records = await (0,pool/* pool */.d)(names, width, name => this.#found({ ...of, name }, lib_record/* recordName */.xD));
        return names.filter((_, index) => records[index] !== undefined);
    }
    get(part, file, path, progress) {
        return (0,in_place/* inPlace */.z)(this.place, `get ${file.name}`, this.#get(part, file, path, progress));
    }
    /** Asks to deploy content that nobody has, which changes nothing. The answer to who may not deploy is another. */
    async #check() {
        const [repository = ''] = this.#folder.split('/');
        if ((await this.#client.item(repository)) === undefined)
            throw new problem/* Problem */.A(`use the store ${this.place}`, {
                found: `there is no repository ${repository}, or the user of the token may not see it.`,
                next: 'Check the address, and give that user the permissions Read, Annotate and Deploy for it.',
            });
        const path = `${this.#folder}/check`;
        if ((await this.#client.retried(() => this.#client.deployByChecksum(path, nobodys))) === 'forbidden')
            throw forbidden(`deploy ${path}`);
        return lock;
    }
    /** Looks at all files before the first is written: of a part that can't be kept whole, nothing is written. */
    async #put(part, files, record, progress) {
        (0,lib_part/* requireSameRecord */.xv)(await this.#recordBytes(part), { part, place: this.place, record });
        const all = [
            ...files.map(({ path, ...file }) => ({ ...file, source: { path, size: file.size } })),
            { ...record, source: record.bytes },
        ];
        const isThere = await (0,pool/* pool */.d)(all, width, file => this.#isKept(part, file));
        const keep = async (index) => {
            const file = all[index];
            const already = isThere[index] === true;
            const count = (0,counted/* counted */.h)(file.size, file.name === lib_record/* recordName */.xD ? () => { } : progress);
            if (!already)
                await this.#deploy(part, file, count);
            count(file.size);
            return { name: file.name, sha256: file.sha256, version: undefined, lock, already };
        };
        const kept = await (0,pool/* pool */.d)([...files.keys()], width, keep);
        await (0,pool/* pool */.d)(files, width, file => this.#readBack(part, file));
        kept.push(await keep(files.length));
        await this.#readBack(part, record);
        return kept;
    }
    async #deploy(part, file, onSent) {
        const path = this.#path(part, file.name);
        const properties = propertiesOf(part);
        let attempts = 0;
        await this.#client.retried(async () => {
            // An attempt may have had its effect although its answer was lost.
            if (attempts++ > 0 && (await this.#isKept(part, file)))
                return;
            const isWorth = file.size >= worthAsking;
            const first = isWorth ? await this.#client.deployByChecksum(path, file.sha256, properties) : 'absent';
            const last = first === 'absent' ? await this.#client.deploy(path, file, properties, onSent) : first;
            // Others may have been faster, and nobody may overwrite their file: it has the same bytes, or is in the way.
            if (last === 'forbidden' && !(await this.#isKept(part, file)))
                throw forbidden(`deploy ${path}`);
        });
    }
    async #readBack(part, file) {
        if (await this.#isKept(part, file))
            return;
        throw (0,differences/* missing */.LO)(this.place, file);
    }
    /** True if the file is there with these bytes. Throws a Problem if others are. */
    async #isKept(part, file) {
        const found = await this.#found(part, file.name);
        if (found === undefined)
            return false;
        if (found.sha256 === file.sha256 && found.size === file.size)
            return true;
        throw (0,differences/* taken */.uU)(this.place, file, found);
    }
    async #found(part, name) {
        const path = this.#path(part, name);
        const item = await (0,in_place/* inPlace */.z)(this.place, `find ${name}`, this.#client.item(path));
        if (item === undefined)
            return undefined;
        const { sha256, size } = item;
        if (sha256 !== undefined && size !== undefined)
            return { sha256, size };
        throw new problem/* Problem */.A(`find ${name} in ${this.place}`, {
            found: 'the server does not say its SHA-256.',
            next: 'Let an administrator migrate the repository to SHA-256, and look whether it is a folder.',
        });
    }
    #recordBytes(part) {
        return this.#client.bytes(this.#path(part, lib_record/* recordName */.xD), lib_record/* recordLimit */.$0);
    }
    async #get(part, file, path, progress) {
        const found = await this.#found(part, file.name);
        if (found === undefined)
            throw (0,differences/* missing */.LO)(this.place, file);
        if (found.sha256 !== file.sha256 || found.size !== file.size)
            throw (0,differences/* damaged */.qM)(this.place, file, found);
        await this.#client.save(this.#path(part, file.name), path, file, (0,counted/* counted */.h)(file.size, progress));
    }
    #path(part, name) {
        return `${this.#folder}/${(0,lib_record/* folderOf */.yS)(part)}/${name}`;
    }
}
/**
 * Properties of the files of a part, as matrix parameters of the path. A tag with a slash, or with what separates values, is only in the
 * record: many proxies answer 404 for a path with an escaped slash (https://github.com/jfrog/jenkins-artifactory-plugin/issues/553).
 */
function propertiesOf({ repository, tag, name }) {
    const [owner = '', project = ''] = repository.split('/');
    const properties = { 'release.owner': owner, 'release.project': project, 'release.tag': tag, 'release.part': name };
    const plain = Object.entries(properties).filter(([, value]) => /^[A-Za-z0-9._+@~-]+$/.test(value));
    return plain.map(([key, value]) => `;${key}=${encodeURIComponent(value)}`).join('');
}


/***/ }),

/***/ 4010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ download)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1167);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3908);
/* harmony import */ var _body_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6006);
/* harmony import */ var _idle_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1696);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1245);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(394);
/* harmony import */ var _sink_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9741);
/* harmony import */ var _url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(161);
/* harmony import */ var _wrong_digest_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3434);










/**
 * Downloads to `path`. If the connection breaks, the next attempt resumes. The digest is computed while it streams. On any
 * failure the file is removed and a Problem is thrown.
 */
async function download(url, path, options) {
    const where = (0,_url_js__WEBPACK_IMPORTED_MODULE_1__/* .shownUrl */ .zA)((0,_url_js__WEBPACK_IMPORTED_MODULE_1__/* .parseUrl */ .Dl)(url));
    const sink = await _sink_js__WEBPACK_IMPORTED_MODULE_2__/* .Sink */ .A.open(path, options.limit);
    const transfer = { url, where, sink, options, resumed: false, validator: undefined };
    try {
        await (0,_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .retry */ .L5)(() => attempt(transfer), options.retry ?? _retry_js__WEBPACK_IMPORTED_MODULE_3__/* .patient */ .Im, options.say);
        await sink.close();
    }
    catch (error) {
        await sink.close().catch(() => undefined);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { force: true });
        throw error;
    }
}
async function attempt(transfer) {
    const idle = (0,_idle_js__WEBPACK_IMPORTED_MODULE_4__/* .idleTimer */ .a)(transfer.options.idleMs ?? 30_000);
    try {
        await receive(transfer, idle);
    }
    catch (error) {
        throw error instanceof _release_tools_base__WEBPACK_IMPORTED_MODULE_5__/* .Problem */ .A
            ? error
            : (0,_answer_js__WEBPACK_IMPORTED_MODULE_6__/* .brokenConnection */ .m)(error, `download ${transfer.where}`, received(transfer.sink));
    }
    finally {
        idle.stop();
    }
    await checkDigest(transfer);
}
async function receive(transfer, idle) {
    const { headers, env } = transfer.options;
    const own = typeof headers === 'function' ? await headers() : headers;
    const response = await (0,_request_js__WEBPACK_IMPORTED_MODULE_7__/* .request */ .E)(transfer.url, { ...own, ...rangeHeaders(transfer) }, { env, signal: idle.signal });
    try {
        await begin(transfer, response);
        for await (const bytes of (0,_body_js__WEBPACK_IMPORTED_MODULE_8__/* .piecesOf */ .Xe)(response)) {
            idle.touch();
            await transfer.sink.write(bytes);
            transfer.options.onSize?.(transfer.sink.size);
        }
    }
    finally {
        // Frees the connection of a response that was not read to its end.
        if (!response.bodyUsed)
            await response.body?.cancel();
    }
}
function rangeHeaders({ sink, validator }) {
    if (sink.size === 0 || validator === undefined)
        return {};
    return { range: `bytes=${sink.size}-`, 'if-range': validator };
}
/** Decides from the response headers whether the response continues the file or starts it again. */
async function begin(transfer, response) {
    const { sink } = transfer;
    if (continues(response, sink.size)) {
        transfer.resumed = true;
        return;
    }
    // The range cannot be satisfied, or is not the one that we asked for: the next attempt asks for the whole file.
    if (response.status === 206 || response.status === 416)
        throw await startAgain(transfer, 'the server sent a different range');
    if (response.status !== 200)
        throw (0,_answer_js__WEBPACK_IMPORTED_MODULE_6__/* .refusedBy */ .i)(response, transfer.where);
    if (sink.size > 0)
        await sink.restart();
    transfer.resumed = false;
    transfer.validator = validatorOf(response.headers);
    refuseTooLarge(transfer, response);
}
function continues(response, size) {
    return (size > 0 && response.status === 206 && (response.headers.get('content-range') ?? '').startsWith(`bytes ${size}-`));
}
/** A strong ETag, otherwise the date: weak ETags do not promise equal bytes (RFC 9110, 13.1.5). */
function validatorOf(headers) {
    const etag = headers.get('etag');
    if (etag !== null && !etag.startsWith('W/'))
        return etag;
    return headers.get('last-modified') ?? undefined;
}
function refuseTooLarge({ where, options }, response) {
    const length = Number(response.headers.get('content-length') ?? 0);
    if (length <= options.limit)
        return;
    throw new _release_tools_base__WEBPACK_IMPORTED_MODULE_5__/* .Problem */ .A(`download ${where}`, {
        found: `it has ${length} bytes, more than the ${options.limit} accepted.`,
        next: 'Check the address.',
    });
}
async function checkDigest(transfer) {
    const { sink, where, options } = transfer;
    const found = sink.digest();
    if (found === options.sha256 || options.sha256 === undefined)
        return;
    if (transfer.resumed)
        throw await startAgain(transfer, 'its parts do not fit together');
    throw new _wrong_digest_js__WEBPACK_IMPORTED_MODULE_9__/* .WrongDigest */ .E(`download ${where}`, {
        found: `its SHA-256 is ${found}, expected ${options.sha256} (${sink.size} bytes; the file was removed).`,
        next: 'Do not use it. Check the source: it serves only a part of the pinned file, or a different file.',
    });
}
async function startAgain({ sink, where }, found) {
    await sink.restart();
    return new _retry_js__WEBPACK_IMPORTED_MODULE_3__/* .Transient */ .Rc(`download ${where}`, {
        found: `${found}.`,
        next: 'Check the server and the proxies in between.',
    });
}
function received(sink) {
    return sink.size === 0 ? '' : ` after ${sink.size} bytes`;
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
