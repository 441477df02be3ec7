export const id = 300;
export const ids = [300];
export const modules = {

/***/ 3300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openContainers: () => (/* binding */ openContainers)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/base/lib/tar/tar-limits.js
var tar_limits = __webpack_require__(9524);
// EXTERNAL MODULE: ./packages/base/lib/tar/tar-reader.js
var tar_reader = __webpack_require__(2499);
// EXTERNAL MODULE: ./packages/base/lib/problem.js
var problem = __webpack_require__(1167);
// EXTERNAL MODULE: ./packages/base/lib/json.js
var json = __webpack_require__(6436);
// EXTERNAL MODULE: ./packages/base/lib/tar/tar-writer.js + 5 modules
var tar_writer = __webpack_require__(1195);
// EXTERNAL MODULE: ./packages/base/lib/files.js
var files = __webpack_require__(7451);
// EXTERNAL MODULE: ./packages/base/lib/digest.js + 1 modules
var digest = __webpack_require__(8222);
// EXTERNAL MODULE: ./packages/base/lib/read-limited.js
var read_limited = __webpack_require__(73);
// EXTERNAL MODULE: ./packages/host/lib/http/url.js
var http_url = __webpack_require__(161);
// EXTERNAL MODULE: ./packages/host/lib/scratch.js
var scratch = __webpack_require__(4677);
// EXTERNAL MODULE: ./packages/host/lib/http/download.js
var download = __webpack_require__(4010);
// EXTERNAL MODULE: ./packages/host/lib/http/wrong-digest.js
var wrong_digest = __webpack_require__(3434);
// EXTERNAL MODULE: ./packages/runner/lib/artifact-service.js
var artifact_service = __webpack_require__(4783);
// EXTERNAL MODULE: ./packages/base/lib/text/visible.js
var visible = __webpack_require__(272);
// EXTERNAL MODULE: ./packages/host/lib/http/retry.js
var retry = __webpack_require__(394);
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
;// CONCATENATED MODULE: ./packages/runner/lib/container-requests.js


/** The version of the service that GitHub's own client 1.1.3 asks for. */
const accept = (type) => `${type};api-version=6.0-preview`;
/** Greatest accepted answer, in bytes: a run of thousands of artifacts. */
const limit = 4 * 1024 * 1024;
/** Longest silence, in milliseconds: a part of a file is stored before the answer comes. */
const silence = 120_000;
/** The service refuses a part (413) when it is busy. */
const busy = [408, 413, 429];
/** Sends a request to the service, and returns its JSON. Tries again if another attempt may help. Throws a Problem. */
async function ask(call, token, host) {
    return parse(await tell(call, token, host), call.what);
}
/** The same for a request whose answer says no more than that it succeeded: it may be empty. Returns its text. */
function tell(call, token, host) {
    return (0,retry/* retry */.L5)(() => once(call, token, host), retry/* patient */.Im, line => host.info(line));
}
async function once({ what, url, method, headers = {}, body }, token, { env }) {
    const idle = (0,http_idle/* idleTimer */.a)(silence);
    const own = { accept: accept('application/json'), authorization: `Bearer ${token}`, ...headers };
    try {
        const context = { env, signal: idle.signal };
        const response = method === undefined
            ? await (0,request/* request */.E)(url.href, own, context)
            : await (0,send/* send */.t)(url.href, { method, headers: own, ...(body && { body }) }, context);
        const answer = await (0,http_body/* readBody */.x8)(response, limit);
        if (response.ok && answer !== undefined)
            return answer.toString('utf8');
        throw refused(what, response, answer);
    }
    catch (error) {
        throw error instanceof problem/* Problem */.A ? error : (0,answer/* brokenConnection */.m)(error, what);
    }
    finally {
        idle.stop();
    }
}
function parse(text, what) {
    try {
        return (0,json/* parseJson */.qF)(text, 'the answer');
    }
    catch (cause) {
        throw new problem/* Problem */.A(what, { found: 'the artifact service did not answer with JSON.', next: checkServer, cause });
    }
}
const checkServer = 'Ask the administrators of the server whether GitHub Actions has its storage, and run the job again.';
function refused(what, response, answer) {
    const { status } = response;
    if (answer === undefined)
        return new problem/* Problem */.A(what, {
            found: `the artifact service answered with more than ${limit} bytes.`,
            next: checkServer,
        });
    const said = messageIn(answer.toString('utf8'));
    const found = `the artifact service answered ${status}${said === undefined ? '' : `: ${said}`}.`;
    if (!busy.includes(status) && status < 500)
        return new problem/* Problem */.A(what, { found, next: checkServer });
    const waitMs = (0,retry/* retryAfterMs */.Vs)(response.headers.get('retry-after'));
    return new retry/* Transient */.Rc(what, { found, next: checkServer, ...(waitMs === undefined ? {} : { waitMs }) });
}
/** The service explains a refusal as JSON. Pages of proxies are not repeated. */
function messageIn(text) {
    try {
        const message = (0,json/* textAt */.$6)((0,json/* parseJson */.qF)(text, 'the answer'), 'message');
        return message && (0,visible/* cut */.Jj)((0,visible/* oneLine */.TN)(message), 300).replace(/\.$/, '');
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/runner/lib/container-artifacts.js





// The service of GitHub Enterprise Server keeps files in containers and has no digests: docs/adr/0029-containers-on-ghes.md. It is
// described by GitHub's own client (https://www.npmjs.com/package/@actions/artifact/v/1.1.3, lib/internal/).
/** A part of a file in one request, in bytes, as GitHub's own client sends it. */
const partSize = 8 * 1024 * 1024;
/** Deflate reaches a ratio of 1032. */
const limits = { ...tar_limits/* defaultLimits */.M, ratio: 1100 };
const archiveName = (attempt, sha256) => `attempt-${attempt}.sha256-${sha256}.tar.gz`;
const archivePattern = /^attempt-(?<attempt>[1-9]\d{0,5})\.sha256-(?<sha256>[0-9a-f]{64})\.tar\.gz$/;
/** Version 3 of the artifact service, of GitHub Enterprise Server. The variables of the runner say where it is. */
function openContainers(host, env = process.env) {
    const base = (0,http_url/* parseUrl */.Dl)(`${env.ACTIONS_RUNTIME_URL}`.replace(/\/*$/, '/'));
    const artifacts = new URL(`_apis/pipelines/workflows/${encodeURIComponent(`${env.GITHUB_RUN_ID}`)}/artifacts`, base);
    const attempt = Number(env.GITHUB_RUN_ATTEMPT || 1);
    const service = { artifacts, token: `${env.ACTIONS_RUNTIME_TOKEN}`, host, attempt };
    return {
        download: (name, directory, given) => fetchArchive(service, name, directory, given),
        upload: (name, parent, paths) => storeArchive(service, name, parent, paths),
    };
}
async function fetchArchive(service, name, directory, given) {
    const { token, host } = service;
    const { url, sha256 } = await latest(service, name);
    if (given !== undefined && given !== sha256)
        throw (0,artifact_service/* notAsGiven */.Tg)(name, given);
    await (0,scratch/* withScratch */.h)('archive', host, async (scratch) => {
        const path = (0,external_node_path_.join)(scratch, 'archive.tar.gz');
        const headers = { accept: accept('application/octet-stream'), authorization: `Bearer ${token}` };
        const options = { sha256, limit: limits.totalSize, headers, say: (line) => host.info(line), env: host.env };
        await (0,download/* download */.R)(url.href, path, options).catch(error => Promise.reject(error instanceof wrong_digest/* WrongDigest */.E ? (0,artifact_service/* notAsUploaded */.M0)(name) : error));
        await (0,tar_reader/* unpackArchive */.b)(path, directory, limits);
    });
}
/**
 * Jobs that did not run again keep what they uploaded in an earlier attempt, so the last one counts. None is later than this one: a job
 * that claims so would replace what others uploaded.
 */
async function latest(service, name) {
    const listed = await list(service, await find(service, name), name);
    const archives = listed.filter(({ attempt }) => attempt <= service.attempt);
    const last = Math.max(...archives.map(({ attempt }) => attempt));
    const [archive, second] = archives.filter(({ attempt }) => attempt === last);
    if (archive === undefined)
        throw new problem/* Problem */.A((0,artifact_service/* downloading */.n8)(name), {
            found: 'it has no archive of release-tools.',
            next: 'Upload it with `to-artifact`. What other actions upload has no digest on this server.',
        });
    if (second === undefined)
        return archive;
    throw new problem/* Problem */.A((0,artifact_service/* downloading */.n8)(name), {
        found: 'two jobs have uploaded an artifact of that name.',
        next: artifact_service/* giveOwnName */.vy,
    });
}
async function find({ artifacts, token, host }, name) {
    const what = 'list the artifacts of this run';
    const answer = await ask({ what, url: withQuery(artifacts, { 'api-version': '6.0-preview' }) }, token, host);
    const listed = (0,json/* listAt */.gT)(answer, 'value');
    const found = listed.find(one => (0,json/* textAt */.$6)(one, 'name') === name);
    if (found !== undefined)
        return container(artifacts, (0,json/* textAt */.$6)(found, 'fileContainerResourceUrl'), what);
    throw (0,artifact_service/* noArtifact */.OS)(name, listed.map(one => (0,json/* textAt */.$6)(one, 'name') ?? '?'));
}
async function list({ artifacts, token, host }, from, name) {
    const what = (0,artifact_service/* downloading */.n8)(name);
    const answer = await ask({ what, url: withQuery(from, { itemPath: name }) }, token, host);
    return (0,json/* listAt */.gT)(answer, 'value').flatMap(item => {
        // All artifacts of a run can be in one container.
        const [folder, file = '', ...more] = ((0,json/* textAt */.$6)(item, 'path') ?? '').split(/[/\\]/);
        const { attempt, sha256 } = archivePattern.exec(file)?.groups ?? {};
        if (folder !== name || more.length > 0 || sha256 === undefined)
            return [];
        return [{ attempt: Number(attempt), sha256, url: container(artifacts, (0,json/* textAt */.$6)(item, 'contentLocation'), what) }];
    });
}
async function storeArchive(service, name, parent, paths) {
    await (0,scratch/* withScratch */.h)('archive', service.host, async (scratch) => {
        const path = (0,external_node_path_.join)(scratch, 'archive.tar.gz');
        await (0,tar_writer/* writeTarGz */.SB)(path, paths.map(one => ({ path: one, source: (0,external_node_path_.join)(parent, one) })), 0, 1);
        const size = (await (0,files/* fileSize */.Ov)(path)) ?? 0;
        const to = await create(service, name);
        const file = archiveName(service.attempt, await (0,digest/* sha256File */.Q3)(path));
        await container_artifacts_send(service, withQuery(to, { itemPath: `${name}/${file}` }), path, size, (0,artifact_service/* uploading */.ob)(name));
        await finish(service, name, size);
    });
    // Looked at afterwards, because two jobs can upload at the same time.
    const all = await list(service, await find(service, name), name);
    if (all.filter(({ attempt }) => attempt === service.attempt).length > 1)
        throw (0,artifact_service/* nameTaken */.nn)(name);
}
async function create({ artifacts, token, host }, name) {
    const what = (0,artifact_service/* uploading */.ob)(name);
    const body = Buffer.from(JSON.stringify({ Type: 'actions_storage', Name: name }));
    const url = withQuery(artifacts, { 'api-version': '6.0-preview' });
    const answer = await ask({ what, url, method: 'POST', headers: container_artifacts_json, body }, token, host);
    return container(artifacts, (0,json/* textAt */.$6)(answer, 'fileContainerResourceUrl'), what);
}
async function container_artifacts_send({ token, host }, url, path, size, what) {
    for (let start = 0; start < size; start += partSize) {
        const end = Math.min(start + partSize, size) - 1;
        const pieces = [];
        for await (const piece of (0,read_limited/* readPieces */.ut)(path, { range: { start, end } }))
            pieces.push(piece);
        const headers = { 'content-type': 'application/octet-stream', 'content-range': `bytes ${start}-${end}/${size}` };
        await tell({ what, url, method: 'PUT', headers, body: Buffer.concat(pieces) }, token, host);
    }
}
/** Until it has a size, the artifact counts as unfinished. */
async function finish({ artifacts, token, host }, name, size) {
    const url = withQuery(artifacts, { 'api-version': '6.0-preview', artifactName: name });
    const body = Buffer.from(JSON.stringify({ Size: size }));
    await tell({ what: (0,artifact_service/* uploading */.ob)(name), url, method: 'PATCH', headers: container_artifacts_json, body }, token, host);
}
const container_artifacts_json = { 'content-type': 'application/json' };
function withQuery(url, query) {
    const copy = new URL(url);
    for (const [name, value] of Object.entries(query))
        copy.searchParams.append(name, value);
    return copy;
}
/**
 * An address that the service names, and that gets its token: never less protected than the service itself. A service elsewhere must not
 * make us ask the servers of this machine.
 */
function container(service, address, what) {
    const url = address === undefined ? null : URL.parse(address);
    const isProtected = url?.protocol === 'https:' || url?.protocol === service.protocol;
    if (url !== null && isProtected && (0,http_url/* isLoopback */.U9)(url) === (0,http_url/* isLoopback */.U9)(service))
        return url;
    throw new problem/* Problem */.A(what, {
        found: 'the artifact service named no address for the files.',
        next: 'Ask the administrators of the server to check its address.',
    });
}


/***/ })

};
