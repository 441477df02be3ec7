export const id = 796;
export const ids = [796];
export const modules = {

/***/ 3796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  outputs: () => (/* binding */ outputs),
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/.pnpm/@actions+core@3.0.1/node_modules/@actions/core/lib/core.js + 8 modules
var core = __webpack_require__(4647);
;// CONCATENATED MODULE: ./packages/core/lib/runner/path.js


// EXTERNAL MODULE: ./packages/evidence/lib/problem.js
var problem = __webpack_require__(8435);
;// CONCATENATED MODULE: ./packages/core/lib/runner/tool-cache.js

/**
 * The folder of a tool that the runner's tool cache holds whole, by the marker that every set-up action leaves beside it;
 * undefined where there is none. `architecture` is Node's. What is in it is not looked at: its digests are the caller's to check.
 */
async function findCached(name, version, architecture) {
    // Loaded when asked for: it brings an HTTP client that nothing else here needs.
    const { find } = await __webpack_require__.e(/* import() */ 694).then(__webpack_require__.bind(__webpack_require__, 8694));
    const folder = find(name, version, architecture);
    return folder === '' ? undefined : folder;
}
/** The runner's tool cache. Throws a Problem outside of a runner. */
function toolCacheDir() {
    const folder = process.env.RUNNER_TOOL_CACHE ?? '';
    if (folder !== '')
        return folder;
    throw new problem/* Problem */.A('find the tool cache', {
        found: 'RUNNER_TOOL_CACHE is not set.',
        next: 'Run this inside GitHub Actions or act.',
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/pool.js
/** Runs `work` over all items, at most `width` at a time; the first failure stops new work and is thrown once all have ended. */
async function pool(items, width, work) {
    const results = [];
    const failures = [];
    const queue = items.entries();
    const lane = async () => {
        for (const [index, item] of queue) {
            if (failures.length > 0)
                return;
            try {
                results[index] = await work(item);
            }
            catch (error) {
                failures.push(error);
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(width, items.length) }, lane));
    if (failures.length > 0)
        throw failures[0];
    return results;
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
;// CONCATENATED MODULE: ./packages/core/lib/http/proxy.js


const variables = ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY'];
/**
 * Sends this process's requests through the proxy that the environment names, NO_PROXY honoured; does nothing where it
 * names none. Returns what undoes it. Throws a Problem where Node cannot (before 24.14).
 */
function useProxy(env = process.env, node = external_node_http_) {
    const named = variables.find(name => (env[name] ?? '') !== '');
    if (named === undefined)
        return () => { };
    if (node.setGlobalProxyFromEnv !== undefined)
        return node.setGlobalProxyFromEnv(env);
    throw new problem/* Problem */.A('use the proxy', {
        found: `${named} is set, and Node ${process.versions.node} cannot honour it.`,
        next: 'Use a runner that brings Node 24.14 or newer.',
    });
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./packages/core/lib/http/retry.js


/** A failure that may pass: worth another attempt. */
class Transient extends problem/* Problem */.A {
    /** How long the server asks to wait (Retry-After), in milliseconds. */
    waitMs;
    constructor(attempted, parts) {
        super(attempted, parts);
        this.waitMs = parts.waitMs;
    }
}
/** Five attempts within about half a minute; rate limits are waited out for up to a minute. */
const patient = { attempts: 5, baseMs: 1000, maxMs: 60_000 };
/** Runs `attempt` until it succeeds, fails for good, or the policy is used up; `say` is told of every pause. */
async function retry(attempt, policy, say, random = Math.random) {
    for (let failures = 1;; failures++) {
        try {
            return await attempt();
        }
        catch (error) {
            if (!(error instanceof Transient) || failures >= policy.attempts)
                throw error;
            const pause = pauseMs(error, failures, policy, random());
            if (pause > policy.maxMs)
                throw error;
            // Not its next step, which is for a person who finds that all attempts failed.
            const attempts = `attempt ${failures + 1} of ${policy.attempts}`;
            say(`Could not ${error.attempted}: ${error.found} Trying again in ${(pause / 1000).toFixed(1)} s (${attempts}).`);
            await (0,promises_.setTimeout)(pause);
        }
    }
}
/** Half of the pause is random, so that many jobs that failed together do not come back together. */
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

;// CONCATENATED MODULE: ./packages/core/lib/http/wrong-digest.js

/** A file that is not the one that was pinned: never just a reason to look elsewhere, always worth a warning. */
class WrongDigest extends problem/* Problem */.A {
}

// EXTERNAL MODULE: ./packages/evidence/lib/digest.js
var lib_digest = __webpack_require__(2678);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./packages/evidence/lib/files.js




/** Bytewise order, the same on every machine and in every locale. */
function byBytes(a, b) {
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
/** A relative path with forward slashes. */
function toPosix(path) {
    return sep === '/' ? path : path.split(sep).join('/');
}
/**
 * Every regular file under a directory: relative paths with forward slashes, in bytewise order.
 * Throws a Problem at a symbolic link or a special file: a release holds plain files only.
 */
async function listFiles(directory) {
    const found = [];
    const walk = async (relative) => {
        for (const entry of await readdir(join(directory, relative), { withFileTypes: true })) {
            const path = posix.join(relative, entry.name);
            if (entry.isDirectory())
                await walk(path);
            else if (entry.isFile())
                found.push(path);
            else {
                throw new Problem(`list the files of ${directory}`, {
                    found: `${JSON.stringify(path)} is a symbolic link or a special file.`,
                    next: 'Put a plain file in its place.',
                });
            }
        }
    };
    await walk('');
    return found.sort(byBytes);
}
/** Writes a file so that it appears whole or not at all; makes its directory. */
async function writeFileAtomic(path, data) {
    await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    const partial = `${path}.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}.partial`;
    try {
        await (0,external_node_fs_promises_.writeFile)(partial, data);
        await (0,external_node_fs_promises_.rename)(partial, path);
    }
    catch (error) {
        await (0,external_node_fs_promises_.rm)(partial, { force: true });
        throw error;
    }
}
/** Bytes of a file that must not be larger than `limit` bytes. */
async function readLimited(path, limit) {
    const { size } = await stat(path);
    if (size > limit) {
        throw new Problem(`read ${path}`, {
            found: `it has ${size} bytes, more than the ${limit} accepted.`,
            next: 'Check that it is the file you meant.',
        });
    }
    return readFile(path);
}
/**
 * Size in bytes, or undefined when nothing is there. Throws a Problem for a link or a special file: what is there and can't be
 * used must not pass for absent.
 */
async function sizeIfThere(path) {
    const status = await lstat(path).catch((error) => {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    });
    if (status === undefined || status.isFile())
        return status?.size;
    throw new Problem(`read ${path}`, {
        found: 'it is a symbolic link or a special file.',
        next: 'Put a plain file in its place.',
    });
}
/** Size in bytes, or undefined when there is no such regular file (links are not followed). */
async function fileSize(path) {
    const status = await (0,external_node_fs_promises_.lstat)(path).catch(() => undefined);
    return status?.isFile() ? status.size : undefined;
}

;// CONCATENATED MODULE: ./packages/core/lib/http/sink.js



/** A file that is filled piece by piece, with the digest of what is in it so far. */
class Sink {
    #handle;
    #path;
    #limit;
    #hash = (0,external_node_crypto_.createHash)('sha256');
    #size = 0;
    constructor(handle, path, limit) {
        this.#handle = handle;
        this.#path = path;
        this.#limit = limit;
    }
    /** Opens an empty file that takes at most `limit` bytes. */
    static async open(path, limit) {
        return new Sink(await openEmpty(path), path, limit);
    }
    /** Bytes so far. */
    get size() {
        return this.#size;
    }
    /** SHA-256 of the bytes so far, lower-case hex. */
    digest() {
        return this.#hash.copy().digest('hex');
    }
    /** Appends bytes. Throws a Problem beyond the limit, or when the disk is full. */
    async write(bytes) {
        if (this.#size + bytes.length > this.#limit)
            throw tooLarge(this.#path, this.#limit);
        await this.#handle.writeFile(bytes).catch(error => Promise.reject(unwritable(this.#path, error)));
        this.#hash.update(bytes);
        this.#size += bytes.length;
    }
    /** Forgets what was written. */
    async restart() {
        await this.#handle.close();
        this.#handle = await openEmpty(this.#path);
        this.#hash = (0,external_node_crypto_.createHash)('sha256');
        this.#size = 0;
    }
    async close() {
        await this.#handle.close();
    }
}
function openEmpty(path) {
    return (0,external_node_fs_promises_.open)(path, 'w').catch(error => Promise.reject(unwritable(path, error)));
}
/** The Problem for a file that would be larger than it may be. */
function tooLarge(path, limit) {
    return new problem/* Problem */.A(`write ${path}`, {
        found: `it would have more than the ${limit} bytes accepted.`,
        next: 'Check that its source is the right one.',
    });
}
/** The Problem for a file that cannot be written; a full disk in plain words. */
function unwritable(path, error) {
    const full = error.code === 'ENOSPC' || error.code === 'EDQUOT';
    return new problem/* Problem */.A(`write ${path}`, {
        found: full ? `the disk is full (${error.code}).` : `${error.message}.`,
        next: full
            ? 'Make room on it, or use a runner with a larger one.'
            : 'Check that the folder exists and may be written.',
        cause: error,
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/tools/platform.js

/** Go's names, as upstream's assets use them. */
const platforms = [
    'linux-amd64',
    'linux-arm64',
    'darwin-amd64',
    'darwin-arm64',
    'windows-amd64',
    'windows-arm64',
];
const systems = { linux: 'linux', darwin: 'darwin', win32: 'windows' };
const machines = { x64: 'amd64', arm64: 'arm64' };
/** The platform of this machine. Throws a Problem for one that no tool has programs for. */
function currentPlatform(system = process.platform, machine = process.arch) {
    const name = `${systems[system]}-${machines[machine]}`;
    const known = platforms.find(platform => platform === name);
    if (known !== undefined)
        return known;
    throw new problem/* Problem */.A('install tools', {
        found: `the platform ${system}-${machine} is not supported.`,
        next: `Use a runner with one of: ${platforms.join(', ')}.`,
    });
}
/** The name of the architecture in the tool cache: that of Node, as all set-up actions use it. */
function cacheArchitecture(platform) {
    return platform.endsWith('-amd64') ? 'x64' : 'arm64';
}
function isWindows(platform) {
    return platform.startsWith('windows-');
}

;// CONCATENATED MODULE: ./packages/core/lib/tools/record.js




const origins = ['release', 'built', 'wheel', 'path'];
/** The name of a record. */
const recordName = 'release-tools.json';
/** The record beside a program, or undefined where there is none, or none that can be read. */
async function readRecord(program) {
    const text = await (0,external_node_fs_promises_.readFile)((0,external_node_path_.join)((0,external_node_path_.dirname)(program), recordName), 'utf8').catch(() => '');
    try {
        const record = JSON.parse(text);
        return isRecord(record) ? record : undefined;
    }
    catch {
        return undefined;
    }
}
/** Leaves the record beside the program. */
async function writeRecord(program, record) {
    const { name, version, sha256, origin } = record;
    const text = `${JSON.stringify({ name, version, sha256, origin }, undefined, 2)}\n`;
    await writeFileAtomic((0,external_node_path_.join)((0,external_node_path_.dirname)(program), recordName), text);
}
function isRecord(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const { name, version, sha256, origin } = value;
    return (typeof name === 'string' &&
        typeof version === 'string' &&
        (0,lib_digest/* isSha256 */._h)(String(sha256)) &&
        origins.includes(String(origin)));
}

;// CONCATENATED MODULE: ./packages/core/lib/tools/cache.js






/** The folder of one tool in the tool cache. What is built from source has its own: it is never taken for a release. */
function cacheFolder(setup, name, version, kind) {
    return (0,external_node_path_.join)(setup.cacheDir, name, cachedVersion(version, kind), cacheArchitecture(setup.platform));
}
/** The same folder where the tool cache holds it whole, and with `files` at most; undefined where there is nothing to use. */
async function wholeFolder(setup, name, version, kind, files) {
    const folder = await lookUp(setup, name, version, kind);
    if (folder === undefined)
        return undefined;
    const found = await (0,external_node_fs_promises_.readdir)(folder).catch(() => []);
    const foreign = found.find(file => !files.includes(file) && file !== recordName);
    if (foreign === undefined)
        return folder;
    // The folder goes on PATH, and so would everything that somebody put beside the program.
    setup.host.warning(`The tool cache has ${JSON.stringify(foreign)} beside ${name} ${version}. It is installed again.`);
    await clear(folder);
    return undefined;
}
async function lookUp(setup, name, version, kind) {
    if (setup.findCached === undefined)
        return cacheFolder(setup, name, version, kind);
    return setup.findCached(name, cachedVersion(version, kind), cacheArchitecture(setup.platform));
}
function cachedVersion(version, kind) {
    return kind === 'built' ? `${version}-built` : version;
}
/** Fills a new folder and then moves it into place. On any failure nothing is left, and what was in place stays. */
async function place(folder, fill) {
    const staging = await makeStaging(folder);
    try {
        const result = await fill(staging);
        await moveInto(staging, folder);
        await (0,external_node_fs_promises_.writeFile)(marker(folder), '');
        return result;
    }
    catch (error) {
        await (0,external_node_fs_promises_.rm)(staging, { recursive: true, force: true });
        // The version's folder, unless something else is in it.
        await (0,external_node_fs_promises_.rmdir)((0,external_node_path_.dirname)(folder)).catch(() => undefined);
        throw isSystemError(error) ? unwritable(folder, error) : error;
    }
}
// A disk can be full at any write, also at those that are no download.
function isSystemError(error) {
    return error instanceof Error && !(error instanceof problem/* Problem */.A) && 'syscall' in error;
}
// Another job of this machine may be doing the same: then the folder is there again between the two steps.
async function moveInto(staging, folder, attempts = 5) {
    await clear(folder);
    try {
        await (0,external_node_fs_promises_.rename)(staging, folder);
    }
    catch (error) {
        if (attempts <= 1)
            throw unwritable(folder, error);
        await moveInto(staging, folder, attempts - 1);
    }
}
/** Removes a folder of the tool cache. */
async function clear(folder) {
    await (0,external_node_fs_promises_.rm)(marker(folder), { force: true });
    await (0,external_node_fs_promises_.rm)(folder, { recursive: true, force: true });
}
async function makeStaging(folder) {
    try {
        await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.dirname)(folder), { recursive: true });
        return await (0,external_node_fs_promises_.mkdtemp)(`${folder}.partial-`);
    }
    catch (error) {
        throw unwritable(folder, error);
    }
}
// What tells @actions/tool-cache that the folder is complete.
function marker(folder) {
    return `${folder}.complete`;
}

// EXTERNAL MODULE: ./node_modules/.pnpm/semver@7.8.6/node_modules/semver/functions/satisfies.js
var satisfies = __webpack_require__(883);
;// CONCATENATED MODULE: ./packages/core/lib/tools/denied.js


// Known bad versions. Ranges are semver's; a pre-release of a denied range is denied too.
const denied = [
    {
        name: 'trivy',
        versions: '0.69.4 - 0.69.6',
        reason: 'malicious versions of March 2026 (GHSA-69fq-xp46-6x23, CVE-2026-33634)',
    },
    {
        name: 'cosign',
        versions: '>=3.0.0-0 <3.1.3 || >=2.0.0-0 <2.6.5',
        reason: 'verify-blob accepts a foreign public key in legacy bundles (GHSA-fx35-mq7g-6g98)',
    },
    { name: 'act', versions: '<0.2.86', reason: 'two high-severity advisories are fixed in 0.2.86' },
];
/** Why a version must not be used; undefined for one that may. */
function whyDenied(name, version) {
    const matches = (entry) => entry.name === name && satisfies(version, entry.versions, { includePrerelease: true });
    return denied.find(matches)?.reason;
}
/** Throws a Problem for a version that must not be used, wherever it came from. */
function refuseDenied(name, version) {
    const reason = whyDenied(name, version);
    if (reason === undefined)
        return;
    throw new problem/* Problem */.A(`use ${name} ${version}`, {
        found: `this version is known to be bad: ${reason}.`,
        next: 'Use the version of the lock, or another one that is not affected.',
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/tools/version.js
const arguments_ = { cosign: ['version'], 'slsa-verifier': ['version'] };
/**
 * The version that a program says of itself, without `v`; `unknown` where it does not say (a build without the linker
 * flags that carry it).
 */
async function askVersion(name, program, host) {
    const { stdout, stderr } = await host.exec(program, arguments_[name] ?? ['--version']);
    return versionIn(`${stdout}\n${stderr}`);
}
/** The first version number of a text; a Go version (`go1.26.8`) is none. */
function versionIn(text) {
    return /(?<![\w.])v?(\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.-]+)?)/.exec(text)?.[1] ?? 'unknown';
}

;// CONCATENATED MODULE: ./packages/core/lib/tools/find.js









/**
 * Finds a tool on PATH. The digest is computed again and must equal the one recorded when the tool was installed; a
 * program without a record is asked for its version. Throws a Problem when the tool is absent, changed or known bad.
 */
async function findTool(name, host) {
    const path = await findProgram(programName(name), process.env.PATH ?? '');
    if (path === undefined)
        throw missing(name);
    return describeTool(name, path, host);
}
/** What is known of a program at a path; checked against the record beside it. */
async function describeTool(name, path, host) {
    const [record, sha256] = await Promise.all([readRecord(path), (0,lib_digest/* sha256File */.Q3)(path)]);
    if (record?.name !== name)
        return describeUnrecorded(name, path, sha256, host);
    if (record.sha256 !== sha256)
        throw changed(name, path, record.sha256, sha256);
    refuseDenied(name, record.version);
    return { path, name, version: record.version, sha256, origin: record.origin };
}
async function describeUnrecorded(name, path, sha256, host) {
    const version = await askVersion(name, path, host);
    refuseDenied(name, version);
    return { path, name, version, sha256, origin: 'path' };
}
/** The first program of that name in the directories of PATH; relative ones are skipped, as anyone could fill them. */
async function findProgram(file, searchPath) {
    for (const directory of searchPath.split(external_node_path_.delimiter).filter(external_node_path_.isAbsolute)) {
        const path = (0,external_node_path_.join)(directory, file);
        const status = await (0,external_node_fs_promises_.stat)(path).catch(() => undefined);
        if (status?.isFile() && (process.platform === 'win32' || (status.mode & 0o111) !== 0))
            return path;
    }
    return undefined;
}
function missing(name) {
    return new Problem(`run ${name}`, {
        found: `there is no ${name} on PATH.`,
        next: `Add a step before this one: \`uses: org/release-tools/actions/setup-tools@v1\` with \`tools: ${name}\`.`,
    });
}
function changed(name, path, expected, found) {
    return new WrongDigest(`run ${name}`, {
        found: `${path} was changed after it was installed: its SHA-256 is ${found}, and ${expected} was recorded.`,
        next: 'Run setup-tools again, and find out what changed the file: this machine may not be trustworthy.',
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/tools/go-env.js

// Where Go takes modules from and keeps what it made; nothing here can weaken the check of what it downloads.
const passed = ['GOPROXY', 'GOSUMDB', 'GOPATH', 'GOCACHE', 'GOMODCACHE', 'GOROOT', 'GOENV'];
// Each of these can switch off the check of modules against the checksum database.
const weakening = ['GONOSUMDB', 'GONOSUMCHECK', 'GOPRIVATE', 'GOINSECURE', 'GOFLAGS'];
/** The environment of `go build`: nothing of the caller's flags, no C compiler, no other Go than the installed one. */
function goEnv(own = process.env) {
    const kept = passed.flatMap(name => (own[name] === undefined ? [] : [[name, own[name]]]));
    return {
        ...Object.fromEntries(kept),
        CGO_ENABLED: '0',
        GOFLAGS: '-buildvcs=false',
        GOTOOLCHAIN: 'local',
        GOWORK: 'off',
    };
}
/**
 * Throws a Problem where variables, or Go's own settings file, switch the checksum database off: then a proxy on the way
 * could serve anything.
 */
async function refuseWeakGo(go, host, own = process.env) {
    const weak = weakening.find(name => isWeak(name, own[name] ?? ''));
    if (weak !== undefined)
        throw weakGo(weak, own[weak] ?? '');
    const { stdout } = await host.exec(go, ['env', '-json', 'GOSUMDB', 'GONOSUMDB', 'GOPRIVATE', 'GOINSECURE'], {
        env: goEnv(own),
    });
    const settings = JSON.parse(stdout);
    const [name, value] = Object.entries(settings).find(([name, value]) => isWeak(name, value)) ?? [];
    if (name !== undefined)
        throw weakGo(name, value ?? '');
}
function isWeak(name, value) {
    if (name === 'GOSUMDB')
        return !/^sum\.golang\.org(\s|$)/.test(value);
    if (name === 'GOFLAGS')
        return /(^|\s)-insecure\b|-mod=mod/.test(value);
    return value !== '';
}
function weakGo(name, value) {
    return new problem/* Problem */.A('build from source', {
        found: `${name}=${value} takes modules out of the check against Go’s checksum database.`,
        next: `Unset ${name} (also with \`go env -u ${name}\`), or use another source.`,
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/tools/lock.json
const lock_namespaceObject = /*#__PURE__*/JSON.parse('{"cosign":{"version":"3.1.3","repository":"sigstore/cosign","verified":"signature","signature":{"file":"cosign_checksums.txt","identity":"keyless@projectsigstore.iam.gserviceaccount.com","issuer":"https://accounts.google.com"},"assets":{"linux-amd64":{"file":"cosign-linux-amd64","sha256":"4629c757b7618056f8ddd7e2625ae9fdd94c0372a65049520bc7d9df9efc7f71","program":"4629c757b7618056f8ddd7e2625ae9fdd94c0372a65049520bc7d9df9efc7f71"},"linux-arm64":{"file":"cosign-linux-arm64","sha256":"c5d324e091826b0d7a78eb16fef316450b4eb9aaec045611c08ba06f5e73220a","program":"c5d324e091826b0d7a78eb16fef316450b4eb9aaec045611c08ba06f5e73220a"},"darwin-amd64":{"file":"cosign-darwin-amd64","sha256":"2347488e5d5b25336644024dfeca5601b190e91197a71a917bda44744aff106c","program":"2347488e5d5b25336644024dfeca5601b190e91197a71a917bda44744aff106c"},"darwin-arm64":{"file":"cosign-darwin-arm64","sha256":"5cf948c2f4dfe59687bdd0b8523709067383e03982cc543475c8a7dc70e92a76","program":"5cf948c2f4dfe59687bdd0b8523709067383e03982cc543475c8a7dc70e92a76"},"windows-amd64":{"file":"cosign-windows-amd64.exe","sha256":"9fe59be0eca1271873ce019061335eb1ac419b7059202e797828467ddabe33be","program":"9fe59be0eca1271873ce019061335eb1ac419b7059202e797828467ddabe33be"}},"source":{"version":"3.1.3","module":"github.com/sigstore/cosign/v3","package":"github.com/sigstore/cosign/v3/cmd/cosign","ldflags":"-s -w -X sigs.k8s.io/release-utils/version.gitVersion=v{version}"}},"syft":{"version":"1.54.1","repository":"anchore/syft","verified":"agreement","signature":{"file":"syft_{version}_checksums.txt","identity":"https://github.com/anchore/syft/.github/workflows/release.yaml@refs/heads/main","issuer":"https://token.actions.githubusercontent.com"},"assets":{"linux-amd64":{"file":"syft_{version}_linux_amd64.tar.gz","sha256":"c069905b391cc4c20a5ba65ad5c10be2a7ba074f8ea6ad203e24d14e303dad47"},"linux-arm64":{"file":"syft_{version}_linux_arm64.tar.gz","sha256":"dfdf0537610113edbefe1f1fc6548bc957b2d77439636ec824fcf0e10d46d054"},"darwin-amd64":{"file":"syft_{version}_darwin_amd64.tar.gz","sha256":"2956322838b2f64e470eea474495f0cd96be4f222b1ac037258cdc47d965064e"},"darwin-arm64":{"file":"syft_{version}_darwin_arm64.tar.gz","sha256":"b4319c3abaa87a0170ab76ee83ea2260ca34b53aecfa3ab0dd5428d2319d744f"},"windows-amd64":{"file":"syft_{version}_windows_amd64.zip","sha256":"8b56e8285e295e0bbed26eeea9b16ed51c493be97ccdf42dae6326c84fe8e19f"},"windows-arm64":{"file":"syft_{version}_windows_arm64.zip","sha256":"440019acac7c5b3b44edb8d224aa226b52aadca66a1c3a0a8d58a9525f675e36"}},"source":{"version":"1.52.0","module":"github.com/anchore/syft","package":"github.com/anchore/syft/cmd/syft","ldflags":"-s -w -X main.version={version}"}},"grype":{"version":"0.120.1","repository":"anchore/grype","verified":"agreement","signature":{"file":"grype_{version}_checksums.txt","identity":"https://github.com/anchore/grype/.github/workflows/release.yaml@refs/heads/main","issuer":"https://token.actions.githubusercontent.com"},"assets":{"linux-amd64":{"file":"grype_{version}_linux_amd64.tar.gz","sha256":"0a9ee97ef5ae2ee953b0a80098105052e846cdbe319a57d808b519c33cd1343d"},"linux-arm64":{"file":"grype_{version}_linux_arm64.tar.gz","sha256":"29f47391dc283aa79fcc38e65224cd61f64dec0ecfd0db7074128ebf8ff23514"},"darwin-amd64":{"file":"grype_{version}_darwin_amd64.tar.gz","sha256":"5313004ccbc524c8757521dc3913f1edf4309f56bef06a2fb2d0c0eeade7cc62"},"darwin-arm64":{"file":"grype_{version}_darwin_arm64.tar.gz","sha256":"cf97957fa467d25575ec2cc3228289f391ea51cf88b9cffc5f83dc03d4cbc732"},"windows-amd64":{"file":"grype_{version}_windows_amd64.zip","sha256":"32e3c811f31822d17592908bafdc6288aaaca3d52583c479167a8dc8399ed65d"}},"source":{"version":"0.110.0","module":"github.com/anchore/grype","package":"github.com/anchore/grype/cmd/grype","ldflags":"-s -w -X main.version={version}"}},"trivy":{"version":"0.75.0","repository":"aquasecurity/trivy","verified":"agreement","signature":{"file":"trivy_{version}_checksums.txt","identity":"https://github.com/aquasecurity/trivy/.github/workflows/reusable-release.yaml@refs/tags/v{version}","issuer":"https://token.actions.githubusercontent.com"},"assets":{"linux-amd64":{"file":"trivy_{version}_Linux-64bit.tar.gz","sha256":"c6e65abddb348e25f10549df887045629cf28cc72453cd1c63acb717316b3f3f"},"linux-arm64":{"file":"trivy_{version}_Linux-ARM64.tar.gz","sha256":"a1ee9f6ffb7d112b64ff726a2a0717c21175c1114361391f4a132956751a13b3"},"darwin-amd64":{"file":"trivy_{version}_macOS-64bit.tar.gz","sha256":"291edaa9778acbe4693d067b5ad60ee11570e5ac68296e85595417528ca641e4"},"darwin-arm64":{"file":"trivy_{version}_macOS-ARM64.tar.gz","sha256":"4a77108cccf8e55c8d6823e1e759939a622277e66cd0daa3c1fc621ed69e4568"},"windows-amd64":{"file":"trivy_{version}_windows-64bit.zip","sha256":"4e43bd71a30f51aee39525f60f2b47043af77eb8df8fe082aae4372b69c6660f"}}},"slsa-verifier":{"version":"2.7.1","repository":"slsa-framework/slsa-verifier","verified":"agreement","unsigned":"Upstream attests each asset with SLSA provenance and signs no checksum file.","assets":{"linux-amd64":{"file":"slsa-verifier-linux-amd64","sha256":"946dbec729094195e88ef78e1734324a27869f03e2c6bd2f61cbc06bd5350339","program":"946dbec729094195e88ef78e1734324a27869f03e2c6bd2f61cbc06bd5350339"},"linux-arm64":{"file":"slsa-verifier-linux-arm64","sha256":"5d3b2349ede7bfec19e7a21569f18b9f7410145ad12e9584b175370669e14061","program":"5d3b2349ede7bfec19e7a21569f18b9f7410145ad12e9584b175370669e14061"},"darwin-amd64":{"file":"slsa-verifier-darwin-amd64","sha256":"4baf25415727821f847a38bccedc86c3e5b17cbfc2eb534cd554feb6c856d6f1","program":"4baf25415727821f847a38bccedc86c3e5b17cbfc2eb534cd554feb6c856d6f1"},"darwin-arm64":{"file":"slsa-verifier-darwin-arm64","sha256":"39abfcf5f1d690c3e889ce3d2d6a8b87711424d83368511868d414e8f8bcb05c","program":"39abfcf5f1d690c3e889ce3d2d6a8b87711424d83368511868d414e8f8bcb05c"},"windows-amd64":{"file":"slsa-verifier-windows-amd64.exe","sha256":"1d8f61ad747ecc3d375d2a563cebf2991748b7da1a9bda9a500804c3c499e3c0","program":"1d8f61ad747ecc3d375d2a563cebf2991748b7da1a9bda9a500804c3c499e3c0"},"windows-arm64":{"file":"slsa-verifier-windows-arm64.exe","sha256":"44144e98328d221f0490ef6b4a58a465defe8f697f387abbbf07ef5adb68d4ac","program":"44144e98328d221f0490ef6b4a58a465defe8f697f387abbbf07ef5adb68d4ac"}},"source":{"version":"2.7.1","module":"github.com/slsa-framework/slsa-verifier/v2","package":"github.com/slsa-framework/slsa-verifier/v2/cli/slsa-verifier","ldflags":"-s -w -X sigs.k8s.io/release-utils/version.gitVersion=v{version}"}},"actionlint":{"version":"1.7.12","repository":"rhysd/actionlint","verified":"agreement","unsigned":"Upstream attests each asset on GitHub and signs no checksum file.","assets":{"linux-amd64":{"file":"actionlint_{version}_linux_amd64.tar.gz","sha256":"8aca8db96f1b94770f1b0d72b6dddcb1ebb8123cb3712530b08cc387b349a3d8"},"linux-arm64":{"file":"actionlint_{version}_linux_arm64.tar.gz","sha256":"325e971b6ba9bfa504672e29be93c24981eeb1c07576d730e9f7c8805afff0c6"},"darwin-amd64":{"file":"actionlint_{version}_darwin_amd64.tar.gz","sha256":"5b44c3bc2255115c9b69e30efc0fecdf498fdb63c5d58e17084fd5f16324c644"},"darwin-arm64":{"file":"actionlint_{version}_darwin_arm64.tar.gz","sha256":"aba9ced2dee8d27fecca3dc7feb1a7f9a52caefa1eb46f3271ea66b6e0e6953f"},"windows-amd64":{"file":"actionlint_{version}_windows_amd64.zip","sha256":"6e7241b51e6817ea6a047693d8e6fed13b31819c9a0dd6c5a726e1592d22f6e9"},"windows-arm64":{"file":"actionlint_{version}_windows_arm64.zip","sha256":"cadcf7ea4efe3a68728893813643cebe1185e5b1d4be5b96245f65c9a4d5ea41"}},"source":{"version":"1.7.12","module":"github.com/rhysd/actionlint","package":"github.com/rhysd/actionlint/cmd/actionlint","ldflags":"-s -w -X github.com/rhysd/actionlint.version={version}"}},"act":{"version":"0.2.89","repository":"nektos/act","verified":"agreement","unsigned":"Upstream signs nothing.","assets":{"linux-amd64":{"file":"act_Linux_x86_64.tar.gz","sha256":"0191d6f1f3b716b5c55820032605d05fc3c1cdbf581ebeff655019e5dd1524c0"},"linux-arm64":{"file":"act_Linux_arm64.tar.gz","sha256":"daa8679ba9615a74d2d0cec321dc593f21948a2a11bb65862b063d8b930f4bcb"},"darwin-amd64":{"file":"act_Darwin_x86_64.tar.gz","sha256":"41b31488e7c254baec31cce12c7dade3e35973b8a31b9486206ad43f233d814e"},"darwin-arm64":{"file":"act_Darwin_arm64.tar.gz","sha256":"48ae218af96725f7635a66de2b87e1e346893b02add0f16b92f560296b2151fc"}},"withheld":{"windows-amd64":"only one public source gives its digest","windows-arm64":"only one public source gives its digest"},"source":{"version":"0.2.89","module":"github.com/nektos/act","package":"github.com/nektos/act","ldflags":"-s -w -X main.version={version}"}}}');
;// CONCATENATED MODULE: ./packages/core/lib/tools/lock.js

/** The lock that is compiled into the bundles: one commit pins all that runs. */
const lock = lock_namespaceObject;
/** A name of the lock with the version filled in. */
function withVersion(template, version) {
    return template.replaceAll('{version}', version);
}

// EXTERNAL MODULE: ./packages/core/lib/tools/names.js
var names = __webpack_require__(410);
;// CONCATENATED MODULE: ./packages/core/lib/tools/from-go.js











/** The version that can be built, if any. Throws a Problem where another one was asked for. */
function lockedSource(wanted, setup) {
    const source = setup.lock[wanted.name].source;
    if (source !== undefined && (wanted.version ?? source.version) === source.version) {
        if (wanted.sha256 !== undefined)
            throw pinned(wanted);
        return source;
    }
    throw new problem/* Problem */.A(`build ${wanted.name}${wanted.version === undefined ? '' : ` ${wanted.version}`} from source`, {
        found: source === undefined ? 'the lock has no source for it.' : `the lock has the source of ${source.version} only.`,
        next: 'Use another source for this tool.',
    });
}
/** Builds the locked source, or takes an earlier build out of the tool cache. Throws a Problem; then nothing is left. */
async function fromGo(wanted, setup) {
    const source = lockedSource(wanted, setup);
    return (await fromBuilt(wanted, setup)) ?? setup.building(() => build(wanted, source, setup));
}
/** An earlier build in the tool cache, if there is one and it has the digest that was recorded when it was built. */
async function fromBuilt(wanted, setup) {
    const { version } = lockedSource(wanted, setup);
    const folder = await wholeFolder(setup, wanted.name, version, 'built', [(0,names/* programName */.kX)(wanted.name)]);
    if (folder === undefined)
        return undefined;
    const path = (0,external_node_path_.join)(folder, (0,names/* programName */.kX)(wanted.name));
    const record = await readRecord(path);
    if (record?.version !== version || record.origin !== 'built' || (await fileSize(path)) === undefined)
        return undefined;
    const sha256 = await (0,lib_digest/* sha256File */.Q3)(path);
    if (sha256 === record.sha256)
        return { path, name: wanted.name, version, sha256, origin: 'built', served: 'cache', assurance: 'record' };
    setup.host.warning(`${wanted.name} ${version} in the tool cache was changed after it was built: its SHA-256 is ${sha256}, and ` +
        `${record.sha256} was recorded. It is built again.`);
    await clear(folder);
    return undefined;
}
async function build(wanted, source, setup) {
    const go = await findProgram(process.platform === 'win32' ? 'go.exe' : 'go', process.env.PATH ?? '');
    if (go === undefined)
        throw noGo(wanted);
    await refuseWeakGo(go, setup.host);
    const folder = cacheFolder(setup, wanted.name, source.version, 'built');
    const name = (0,names/* programName */.kX)(wanted.name);
    const record = { name: wanted.name, version: source.version, origin: 'built' };
    setup.host.info(`${wanted.name} ${source.version}: building from source; this takes minutes.`);
    const sha256 = await place(folder, async (staging) => {
        const program = (0,external_node_path_.join)(staging, name);
        await compile(go, wanted, source, program, setup);
        const digest = await (0,lib_digest/* sha256File */.Q3)(program);
        await writeRecord(program, { ...record, sha256: digest });
        return digest;
    });
    return { path: (0,external_node_path_.join)(folder, name), ...record, sha256, served: 'go', assurance: 'go.sum' };
}
async function compile(go, wanted, source, program, setup) {
    const flags = ['-mod=readonly', '-trimpath', '-ldflags', withVersion(source.ldflags, source.version)];
    const result = await setup.host.exec(go, ['build', ...flags, '-o', program, source.package], {
        cwd: (0,external_node_path_.join)(setup.goModules ?? '', wanted.name),
        env: goEnv(),
    });
    if (result.exitCode !== 0)
        throw buildFailed(wanted, source, result);
    const version = await askVersion(wanted.name, program, setup.host);
    if (version !== source.version)
        throw otherVersion(wanted, source, version);
}
function pinned({ name }) {
    return new problem/* Problem */.A(`build ${name} from source`, {
        found: 'a digest was given for it, and what is built here has one of its own.',
        next: 'Leave the digest out, or use another source for this tool.',
    });
}
function noGo({ name }) {
    return new problem/* Problem */.A(`build ${name} from source`, {
        found: 'there is no go on PATH.',
        next: 'Add a step with actions/setup-go before this one, or use another source.',
    });
}
function buildFailed({ name }, source, { exitCode, stderr }) {
    const [firstLine = ''] = stderr.split('\n').filter(line => line !== '' && !line.startsWith('go: downloading'));
    return new problem/* Problem */.A(`build ${name} ${source.version} from source`, {
        found: `go build ended with exit code ${exitCode}${firstLine === '' ? '' : ` (${firstLine.trim()})`}.`,
        next: 'See its output below. A newer Go, or access to the module proxy, may be what is missing.',
        details: stderr,
    });
}
function otherVersion({ name }, source, found) {
    return new problem/* Problem */.A(`build ${name} ${source.version} from source`, {
        found: `the program says that it is version ${found}.`,
        next: 'Check the linker flags of the lock, and the version in go.mod.',
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/tools/from-path.js









/**
 * Takes a program that is already there: `<folder>/<name>` or `<folder>/<name>/<name>`. It must have the digest that was
 * given, or the recorded one, or the lock's where the lock has this version. Throws a Problem.
 */
async function fromPath(wanted, setup) {
    const path = await locate(wanted, setup);
    await refuseOther(wanted, path);
    const tool = await describeTool(wanted.name, path, setup.host);
    const assurance = await check(wanted, tool, setup);
    return { ...tool, served: 'path', assurance };
}
async function locate({ name }, setup) {
    const folder = setup.toolPath ?? '';
    const file = (0,names/* programName */.kX)(name, isWindows(setup.platform));
    for (const path of [(0,external_node_path_.join)(folder, file), (0,external_node_path_.join)(folder, name, file)]) {
        if ((await fileSize(path)) !== undefined)
            return path;
    }
    throw new problem/* Problem */.A(`take ${name} from ${folder}`, {
        found: `there is neither ${file} nor ${(0,external_node_path_.join)(name, file)} in it.`,
        next: 'Check the input "tool-path"; a symbolic link is not taken for a program.',
    });
}
/** Before the program is asked for its version: one that is not the right one must not run. */
async function refuseOther({ name, sha256 }, path) {
    if (sha256 === undefined)
        return;
    const found = await (0,lib_digest/* sha256File */.Q3)(path);
    if (found !== sha256)
        throw wrongDigest(name, path, found, sha256);
}
async function check(wanted, tool, setup) {
    if (wanted.version !== undefined && wanted.version !== tool.version)
        throw from_path_otherVersion(wanted.version, tool);
    if (wanted.sha256 !== undefined)
        return 'given';
    const locked = setup.lock[wanted.name];
    const program = locked.version === tool.version ? locked.assets[setup.platform]?.program : undefined;
    const recorded = (await readRecord(tool.path))?.name === wanted.name;
    if (recorded && tool.origin !== 'release')
        return 'record';
    if (program !== undefined)
        return expectDigest(program, locked.verified, tool);
    return recorded ? 'record' : 'none';
}
function expectDigest(expected, assurance, tool) {
    if (expected === tool.sha256)
        return assurance;
    throw wrongDigest(tool.name, tool.path, tool.sha256, expected, ` ${tool.version}`);
}
function wrongDigest(name, path, found, expected, version = '') {
    return new WrongDigest(`use ${path}`, {
        found: `its SHA-256 is ${found}, and ${expected} was expected for ${name}${version}.`,
        next: `If this is a build of your own, give its digest: \`tools: ${name}=sha256:…\`.`,
    });
}
function from_path_otherVersion(version, tool) {
    return new problem/* Problem */.A(`use ${tool.path}`, {
        found: `it is version ${tool.version}, and ${version} was asked for.`,
        next: 'Put the right program there, or ask for the version that is.',
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/json.js

/** Parses JSON of at most `limit` characters; `what` names it in errors. Throws a Problem. */
function parseJson(text, what, limit = 256 * 1024 * 1024) {
    if (text.length > limit) {
        throw new Problem(`read ${what}`, {
            found: `it has ${text.length} characters, more than the ${limit} accepted.`,
            next: 'Check what made it.',
        });
    }
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw new Problem(`read ${what}`, {
            found: `it is not JSON (${messageOf(cause)}).`,
            next: 'Check what made it.',
            cause,
        });
    }
}
/** The value at a path of own properties, or undefined: safe on anything that a foreign program wrote. */
function at(value, ...path) {
    return path.reduce((inner, key) => {
        if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, key))
            return undefined;
        return inner[key];
    }, value);
}
/** The text at a path; undefined when it is something else or empty. */
function textAt(value, ...path) {
    const found = at(value, ...path);
    return typeof found === 'string' && found !== '' ? found : undefined;
}
/** The number at a path; undefined when it is something else or not finite. */
function numberAt(value, ...path) {
    const found = at(value, ...path);
    return typeof found === 'number' && Number.isFinite(found) ? found : undefined;
}
/** The list at a path; empty when there is none (Go writes an empty list as null). */
function listAt(value, ...path) {
    const found = at(value, ...path);
    return Array.isArray(found) ? found : [];
}
/** The texts of a list, without what is no text. */
function textsAt(value, ...path) {
    return listAt(value, ...path).filter((item) => typeof item === 'string' && item !== '');
}
/** 2-space indent and a final newline, as all our JSON files have. */
function renderJson(value) {
    return `${JSON.stringify(value, undefined, 2)}\n`;
}

;// CONCATENATED MODULE: ./packages/core/lib/http/answer.js



const unreachable = new Set([
    'ENOTFOUND',
    'EAI_AGAIN',
    'ECONNREFUSED',
    'ENETUNREACH',
    'EHOSTUNREACH',
    'UND_ERR_CONNECT_TIMEOUT',
]);
/** The Problem for an answer that is no success; a Transient one where another attempt may help. */
function refusedBy(response, where) {
    const answer = `the server answered ${response.status}${response.statusText === '' ? '' : ` ${response.statusText}`}.`;
    const attempted = `download ${where}`;
    if (isRateLimit(response))
        return rateLimited(response, attempted);
    if (response.status === 408 || response.status >= 500) {
        return new Transient(attempted, { found: answer, next: 'Try again later, or use another source.' });
    }
    return new problem/* Problem */.A(attempted, { found: answer, next: nextStep(response.status) });
}
// GitHub answers 403 or 429 to too many requests, with one of these headers.
function isRateLimit({ status, headers }) {
    if (status === 429)
        return true;
    return status === 403 && (headers.has('retry-after') || headers.get('x-ratelimit-remaining') === '0');
}
function rateLimited(response, attempted) {
    const waitMs = retryAfterMs(response.headers.get('retry-after')) ?? resetMs(response.headers.get('x-ratelimit-reset'));
    const wait = waitMs === undefined ? '' : ` and asks to wait ${Math.ceil(waitMs / 1000)} s`;
    return new Transient(attempted, {
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
        return 'Check that the address and the version are right. Upstream may have deleted it: a mirror or a path can serve it.';
    }
    if (status === 401 || status === 403)
        return 'Check that this machine may read it, and the proxy on the way.';
    return 'Check the address.';
}
/** The Problem for a connection that could not be made or ended early. */
function brokenConnection(error, where, received) {
    const code = codeOf(error);
    const attempted = `download ${where}`;
    if (code !== undefined && unreachable.has(code)) {
        const found = `there is no connection to the server (${code}).`;
        return new Transient(attempted, {
            found,
            next: 'Check the network and the proxy variables, or use a source that needs none.',
            cause: error,
        });
    }
    const reason = code ?? innermost(error);
    const found = received === '' ? `the request failed (${reason}).` : `the connection ended early (${reason})${received}.`;
    return new Transient(attempted, { found, next: 'Check the network, and try again.', cause: error });
}
function innermost(error) {
    const cause = at(error, 'cause');
    return cause === undefined ? (textAt(error, 'message') ?? String(error)) : innermost(cause);
}
/** The system's or undici's code of a failed fetch, which hides it in its causes. */
function codeOf(error) {
    if (typeof error !== 'object' || error === null)
        return undefined;
    return codeOf(at(error, 'errors', 0)) ?? codeOf(at(error, 'cause')) ?? textAt(error, 'code');
}

;// CONCATENATED MODULE: ./packages/core/lib/http/idle.js
/** Starts the timer; `ms` is the longest silence. */
function idleTimer(ms) {
    const controller = new AbortController();
    const silence = Object.assign(new Error(`nothing came for ${ms / 1000} s`), { code: `silent for ${ms / 1000} s` });
    const timer = setTimeout(() => controller.abort(silence), ms);
    return { signal: controller.signal, touch: () => timer.refresh(), stop: () => clearTimeout(timer) };
}

// EXTERNAL MODULE: ./packages/core/lib/http/url.js
var http_url = __webpack_require__(6474);
;// CONCATENATED MODULE: ./packages/core/lib/http/request.js


const redirects = new Set([301, 302, 303, 307, 308]);
const maxRedirects = 5;
/**
 * GET, redirects followed: at most five, never from https to http (but on this machine), and without the authorization
 * once they leave the server that it is for. Rejects as fetch does when the connection fails.
 */
async function request(url, headers, signal) {
    const first = (0,http_url/* parseUrl */.Dl)(url);
    let current = first;
    for (let hops = 0; hops <= maxRedirects; hops++) {
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
    // Without this, a server may send the bytes compressed, and offsets and sizes would be those of something else.
    const own = { 'accept-encoding': 'identity', 'user-agent': 'release-tools' };
    if (current.origin === first.origin)
        return { ...own, ...headers };
    return { ...own, ...Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'authorization')) };
}
/** Where a redirect leads. Throws a Problem where it leaves https, unless for this machine. */
function follow(first, from, target) {
    const to = (0,http_url/* parseUrl */.Dl)(target, from);
    if (from.protocol === 'http:' || to.protocol === 'https:' || (0,http_url/* isLoopback */.U9)(to))
        return to;
    throw new problem/* Problem */.A(`download ${(0,http_url/* shownUrl */.zA)(first)}`, {
        found: `the server redirects to ${to.origin}, which is not encrypted.`,
        next: 'Use a server that stays on https.',
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/http/download.js









/**
 * Downloads to `path`, resuming where a broken connection stopped. The digest is computed while it streams. On any
 * failure the file is removed and a Problem thrown.
 */
async function download(url, path, options) {
    const where = (0,http_url/* shownUrl */.zA)((0,http_url/* parseUrl */.Dl)(url));
    const sink = await Sink.open(path, options.limit);
    const transfer = { url, where, sink, options, resumed: false, validator: undefined };
    try {
        await retry(() => attempt(transfer), options.retry ?? patient, options.say);
        await sink.close();
    }
    catch (error) {
        await sink.close().catch(() => undefined);
        await (0,external_node_fs_promises_.rm)(path, { force: true });
        throw error;
    }
}
async function attempt(transfer) {
    const idle = idleTimer(transfer.options.idleMs ?? 30_000);
    try {
        await receive(transfer, idle);
    }
    catch (error) {
        throw error instanceof problem/* Problem */.A ? error : brokenConnection(error, transfer.where, received(transfer.sink));
    }
    finally {
        idle.stop();
    }
    await checkDigest(transfer);
}
async function receive(transfer, idle) {
    const response = await request(transfer.url, rangeHeaders(transfer), idle.signal);
    try {
        await begin(transfer, response);
        for await (const bytes of response.body ?? []) {
            idle.touch();
            await transfer.sink.write(bytes);
        }
    }
    finally {
        // Frees the connection of an answer that is not read to its end.
        if (!response.bodyUsed)
            await response.body?.cancel();
    }
}
function rangeHeaders({ sink, validator }) {
    if (sink.size === 0 || validator === undefined)
        return {};
    return { range: `bytes=${sink.size}-`, 'if-range': validator };
}
/** Decides from the answer's head whether it goes on with the file or starts it again. */
async function begin(transfer, response) {
    const { sink } = transfer;
    if (continues(response, sink.size)) {
        transfer.resumed = true;
        return;
    }
    // A range that cannot be satisfied, or another one than asked for: the next attempt asks for all of it.
    if (response.status === 206 || response.status === 416)
        throw await startAgain(transfer, 'the server sent another range');
    if (response.status !== 200)
        throw refusedBy(response, transfer.where);
    if (sink.size > 0)
        await sink.restart();
    transfer.resumed = false;
    transfer.validator = validatorOf(response.headers);
    refuseTooLarge(transfer, response);
}
function continues(response, size) {
    return (size > 0 && response.status === 206 && (response.headers.get('content-range') ?? '').startsWith(`bytes ${size}-`));
}
/** A strong ETag, else the date; weak ETags do not promise equal bytes (RFC 9110, 13.1.5). */
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
    throw new problem/* Problem */.A(`download ${where}`, {
        found: `it has ${length} bytes, more than the ${options.limit} accepted.`,
        next: 'Check that the address is the right one.',
    });
}
async function checkDigest(transfer) {
    const { sink, where, options } = transfer;
    const found = sink.digest();
    if (found === options.sha256)
        return;
    if (transfer.resumed)
        throw await startAgain(transfer, 'the pieces do not fit together');
    throw new WrongDigest(`download ${where}`, {
        found: `its SHA-256 is ${found}, and ${options.sha256} was expected (${sink.size} bytes; the file was removed).`,
        next: 'Do not use it. Check the source: it serves another file than the one that was pinned, or only a part of it.',
    });
}
async function startAgain({ sink, where }, found) {
    await sink.restart();
    return new Transient(`download ${where}`, {
        found: `${found}.`,
        next: 'Check the server and the proxies on the way.',
    });
}
function received(sink) {
    return sink.size === 0 ? '' : ` after ${sink.size} bytes`;
}

;// CONCATENATED MODULE: ./packages/core/lib/tools/select.js



/** The version that is wanted, by default the lock's. Throws a Problem for one that is known bad or has no digest. */
function wantedVersion(wanted, setup) {
    const version = wanted.version ?? setup.lock[wanted.name].version;
    refuseDenied(wanted.name, version);
    if (version === setup.lock[wanted.name].version || wanted.sha256 !== undefined)
        return version;
    throw new problem/* Problem */.A(`install ${wanted.name} ${version}`, {
        found: 'this version is not in the lock, and no digest was given for it.',
        next: `Give the SHA-256 of its asset for ${setup.platform} with it: \`${wanted.name}@${version}=sha256:…\`.`,
    });
}
/** The release asset for a wanted tool on a platform. Throws a Problem where there is none. */
function selectAsset(wanted, setup) {
    const version = wantedVersion(wanted, setup);
    const locked = setup.lock[wanted.name];
    const asset = locked.assets[setup.platform];
    if (asset === undefined)
        throw unsupported(wanted, setup);
    const file = withVersion(asset.file, version);
    const path = `${locked.repository}/releases/download/v${version}/${file}`;
    if (version !== locked.version)
        return { version, file, path, ...givenDigest(wanted, asset) };
    refuseOtherDigest(wanted, asset);
    const { sha256, program } = asset;
    return { version, file, path, sha256, ...(program === undefined ? {} : { program }), assurance: locked.verified };
}
/** True for an asset that is the program itself, not an archive. */
function isProgram(file) {
    return !file.endsWith('.tar.gz') && !file.endsWith('.zip');
}
function givenDigest({ sha256 = '' }, asset) {
    return { sha256, ...(isProgram(asset.file) ? { program: sha256 } : {}), assurance: 'given' };
}
function refuseOtherDigest(wanted, asset) {
    if (wanted.sha256 === undefined || wanted.sha256 === asset.sha256)
        return;
    throw new problem/* Problem */.A(`install ${wanted.name}`, {
        found: `the digest given for it is ${wanted.sha256}, and the lock has ${asset.sha256} for this version.`,
        next: 'Leave the digest out, or find out which of the two is wrong.',
    });
}
function unsupported({ name }, { lock, platform }) {
    const reason = lock[name].withheld?.[platform];
    return new problem/* Problem */.A(`install ${name} for ${platform}`, {
        found: reason === undefined
            ? 'upstream has no release for this platform.'
            : `the lock leaves this platform out: ${reason}.`,
        next: `Use a runner with one of: ${Object.keys(lock[name].assets).join(', ')}; or give a program of your own with \`source: path\`.`,
    });
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./packages/core/lib/tools/member.js

/** The name of an archive's entry without a leading `./`; no other form of the same path is taken for it. */
function normalName(name) {
    return name.startsWith('./') ? name.slice(2) : name;
}
/** The Problem for an archive that cannot be unpacked. */
function archiveProblem(found, cause) {
    return new problem/* Problem */.A('unpack the archive', { found, next: 'Check what its source serves.', cause });
}

;// CONCATENATED MODULE: ./packages/core/lib/tools/tar.js

const block = 512;
/**
 * Reads one regular file out of a tar stream, whatever else is in it. Throws a Problem when it is there twice, or the
 * archive is damaged. Numbers in headers are octal (POSIX ustar); larger files than octal can say do not occur here.
 */
async function readTarMember(stream, name, sink) {
    const reader = new BlockReader(stream);
    let found = false;
    for (;;) {
        const header = await reader.take(block);
        if (header === undefined || header.every(byte => byte === 0)) {
            await reader.drain();
            return found;
        }
        const entry = parseHeader(header);
        const wanted = entry.regular && normalName(entry.name) === name;
        if (wanted && found)
            throw archiveProblem(`it holds ${name} twice.`);
        found ||= wanted;
        await reader.pass(entry.size, wanted ? sink : undefined);
        await reader.pass((block - (entry.size % block)) % block, undefined);
    }
}
function parseHeader(header) {
    const sum = header.reduce((total, byte, index) => total + (index >= 148 && index < 156 ? 32 : byte), 0);
    if (octal(header, 148, 8) !== sum)
        throw archiveProblem('a header in it is damaged.');
    const prefix = header.toString('latin1', 257, 262) === 'ustar' ? tar_text(header, 345, 155) : '';
    const name = tar_text(header, 0, 100);
    const type = header[156];
    return {
        name: prefix === '' ? name : `${prefix}/${name}`,
        size: octal(header, 124, 12),
        regular: type === 0 || type === 0x30,
    };
}
function tar_text(header, start, length) {
    const end = header.indexOf(0, start);
    return header.toString('utf8', start, end === -1 || end > start + length ? start + length : end);
}
function octal(header, start, length) {
    const digits = tar_text(header, start, length).trim();
    if (!/^[0-7]+$/.test(digits))
        throw archiveProblem('a header in it is damaged.');
    return Number.parseInt(digits, 8);
}
/** Cuts a stream into pieces of given sizes without collecting it. */
class BlockReader {
    #source;
    #rest = Buffer.alloc(0);
    constructor(stream) {
        this.#source = stream[Symbol.asyncIterator]();
    }
    /** The next bytes, or undefined at the end of the stream. */
    async take(size) {
        const pieces = [];
        if (this.#rest.length === 0 && !(await this.#fill()))
            return undefined;
        await this.pass(size, { write: async (piece) => void pieces.push(piece) });
        return Buffer.concat(pieces);
    }
    /** Hands the next bytes to a sink, or drops them. Throws a Problem when there are fewer. */
    async pass(size, sink) {
        for (let left = size; left > 0;) {
            if (this.#rest.length === 0 && !(await this.#fill()))
                throw archiveProblem('it ends early.');
            const piece = this.#rest.subarray(0, left);
            this.#rest = this.#rest.subarray(piece.length);
            left -= piece.length;
            await sink?.write(piece);
        }
    }
    /** Reads to the end, so that the checksum at the end of the packed stream is looked at too. */
    async drain() {
        while (await this.#fill())
            ;
    }
    async #fill() {
        const next = await this.#source.next();
        this.#rest = next.done === true ? Buffer.alloc(0) : next.value;
        return next.done !== true;
    }
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
;// CONCATENATED MODULE: ./packages/core/lib/tools/zip.js




/**
 * Reads one file out of a zip file (APPNOTE.TXT 6.3, without Zip64, which nothing below 4 GiB needs). Throws a Problem
 * when it is there twice, is encrypted, or the archive is damaged.
 */
async function readZipMember(path, name, sink) {
    const file = await (0,external_node_fs_promises_.open)(path);
    try {
        const entries = (await readDirectory(file)).filter(entry => normalName(entry.name) === name);
        if (entries.length > 1)
            throw archiveProblem(`it holds ${name} twice.`);
        const [entry] = entries;
        if (entry !== undefined)
            await readEntry(file, entry, sink);
        return entry !== undefined;
    }
    finally {
        await file.close();
    }
}
/** The names of a zip file with their modes (see ZipEntry), in its order. Throws a Problem when its directory is damaged. */
async function listZip(path) {
    const file = await open(path);
    try {
        return (await readDirectory(file)).map(({ name, mode }) => ({ name, mode }));
    }
    finally {
        await file.close();
    }
}
async function readDirectory(file) {
    const { size } = await file.stat();
    // The end record is 22 bytes and a comment of at most 64 KiB.
    const tail = await readAt(file, Math.max(0, size - 22 - 65_535), Math.min(size, 22 + 65_535));
    const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
    if (end === -1 || end + 22 > tail.length)
        throw archiveProblem('it is no zip file.');
    const directory = await readAt(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
    return parseDirectory(directory);
}
function parseDirectory(directory) {
    const entries = [];
    for (let at = 0; at < directory.length;) {
        if (at + 46 > directory.length || directory.toString('latin1', at, at + 4) !== 'PK\x01\x02')
            throw archiveProblem('its directory is damaged.');
        const nameLength = directory.readUInt16LE(at + 28);
        entries.push({
            name: directory.toString('utf8', at + 46, at + 46 + nameLength),
            mode: directory.readUInt16LE(at + 40),
            method: directory.readUInt16LE(at + 10),
            encrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
            compressed: directory.readUInt32LE(at + 20),
            start: directory.readUInt32LE(at + 42),
        });
        at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    }
    return entries;
}
async function readEntry(file, entry, sink) {
    if (entry.encrypted || (entry.method !== 0 && entry.method !== 8))
        throw archiveProblem(`${entry.name} is encrypted, or packed in a way that is not known.`);
    const header = await readAt(file, entry.start, 30);
    if (header.toString('latin1', 0, 4) !== 'PK\x03\x04')
        throw archiveProblem('an entry in it is damaged.');
    const start = entry.start + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
    const packed = external_node_stream_.Readable.from(pieces(file, start, entry.compressed));
    const bytes = entry.method === 0 ? packed : packed.compose((0,external_node_zlib_.createInflateRaw)());
    for await (const piece of bytes)
        await sink.write(piece);
}
async function* pieces(file, start, size) {
    for (let done = 0; done < size; done += 65_536)
        yield await readAt(file, start + done, Math.min(65_536, size - done));
}
async function readAt(file, position, size) {
    const { size: available } = await file.stat();
    if (position + size > available)
        throw archiveProblem('it ends early.');
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size), 0, size, position);
    if (bytesRead !== size)
        throw archiveProblem('it ends early.');
    return buffer;
}

;// CONCATENATED MODULE: ./packages/core/lib/tools/unpack.js









/** Largest program that is unpacked, in bytes; trivy, the largest, has about 150 MB. */
const programLimit = 512 * 1024 * 1024;
/** Everything in an archive together, in bytes: what is not the program is licence and read-me. */
const archiveLimit = 2 * programLimit;
/**
 * Unpacks exactly one file of a .tar.gz or .zip to `destination`; returns its SHA-256. Names in the archive decide
 * nothing about where it goes. Throws a Problem.
 */
async function unpackProgram(archive, name, destination) {
    const sink = await Sink.open(destination, programLimit);
    try {
        await readMember(archive, name, sink);
        return sink.digest();
    }
    finally {
        await sink.close();
    }
}
/** SHA-256 of one file of an archive, without unpacking it anywhere. */
async function digestOfMember(archive, name) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    await readMember(archive, name, { write: async (bytes) => void hash.update(bytes) });
    return hash.digest('hex');
}
async function readMember(archive, name, sink) {
    const found = await (archive.endsWith('.zip')
        ? readZipMember(archive, name, sink)
        : readTarGz(archive, name, sink)).catch(error => Promise.reject(error instanceof problem/* Problem */.A ? error : archiveProblem(`it is damaged (${(0,problem/* messageOf */.b)(error)}).`, error)));
    if (!found)
        throw archiveProblem(`there is no file ${name} in it.`);
}
async function readTarGz(archive, name, sink) {
    let found = false;
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(archive), (0,external_node_zlib_.createGunzip)(), limited, async (stream) => {
        found = await readTarMember(stream, name, sink);
    });
    return found;
}
async function* limited(stream) {
    let size = 0;
    for await (const piece of stream) {
        size += piece.length;
        if (size > archiveLimit)
            throw archiveProblem(`it unpacks to more than the ${archiveLimit} bytes accepted.`);
        yield piece;
    }
}

;// CONCATENATED MODULE: ./packages/core/lib/tools/from-server.js












/** Largest release asset, in bytes; the largest of the lock has about 100 MB. */
const assetLimit = 256 * 1024 * 1024;
/** Installs from upstream's release. Throws a Problem; then nothing is left behind. */
function fromRelease(wanted, setup) {
    const asset = selectAsset(wanted, setup);
    return fetchAsset(wanted, asset, `${trimmed(setup.releaseUrl)}/${asset.path}`, 'release', setup);
}
/** Installs from a mirror: the same asset name below its address. The digest makes any mirror as good as upstream. */
async function fromMirror(wanted, setup) {
    const asset = selectAsset(wanted, setup);
    return fetchAsset(wanted, asset, `${trimmed(setup.mirrorUrl ?? '')}/${asset.file}`, 'mirror', setup);
}
/**
 * The program of a release that is in the tool cache, if there is one and it holds. What it must be comes from the lock:
 * the digest of the program, or else that of the archive, which is kept for this; never from a file beside it.
 */
async function fromCache(wanted, setup) {
    const asset = selectAsset(wanted, setup);
    const name = (0,names/* programName */.kX)(wanted.name, isWindows(setup.platform));
    const folder = await wholeFolder(setup, wanted.name, asset.version, 'release', [name, asset.file]);
    if (folder === undefined)
        return undefined;
    const program = (0,external_node_path_.join)(folder, name);
    if ((await readRecord(program))?.name !== wanted.name || (await fileSize(program)) === undefined)
        return undefined;
    const [found, expected] = await Promise.all([(0,lib_digest/* sha256File */.Q3)(program), expectedDigest(asset, wanted, folder, setup)]);
    if (found === expected)
        return installed(wanted, asset, program, found, 'cache');
    setup.host.warning(`${wanted.name} ${asset.version} in the tool cache was changed after it was installed: its SHA-256 is ${found}` +
        `${expected === undefined ? '' : `, and ${expected} was expected`}. It is installed again.`);
    await clear(folder);
    return undefined;
}
async function fetchAsset(wanted, asset, url, served, setup) {
    const folder = cacheFolder(setup, wanted.name, asset.version, 'release');
    const name = (0,names/* programName */.kX)(wanted.name, isWindows(setup.platform));
    const sha256 = await place(folder, async (staging) => {
        const file = (0,external_node_path_.join)(staging, asset.file);
        const { host, retry } = setup;
        await download(url, file, { sha256: asset.sha256, limit: assetLimit, retry, say: host.info });
        const digest = await takeProgram(asset, file, name, staging);
        await writeRecord((0,external_node_path_.join)(staging, name), {
            name: wanted.name,
            version: asset.version,
            sha256: digest,
            origin: 'release',
        });
        return digest;
    });
    return installed(wanted, asset, (0,external_node_path_.join)(folder, name), sha256, served);
}
async function takeProgram(asset, file, name, staging) {
    const program = (0,external_node_path_.join)(staging, name);
    const digest = isProgram(asset.file) ? asset.sha256 : await unpackProgram(file, name, program);
    if (isProgram(asset.file))
        await (0,external_node_fs_promises_.rename)(file, program);
    else if (asset.program !== undefined)
        await (0,external_node_fs_promises_.rm)(file);
    if (asset.program !== undefined && asset.program !== digest)
        throw wrongProgram(asset, name, digest);
    await (0,external_node_fs_promises_.chmod)(program, 0o755);
    return digest;
}
async function expectedDigest(asset, wanted, folder, setup) {
    if (asset.program !== undefined)
        return asset.program;
    const archive = (0,external_node_path_.join)(folder, asset.file);
    if ((await fileSize(archive)) === undefined || (await (0,lib_digest/* sha256File */.Q3)(archive)) !== asset.sha256)
        return undefined;
    return digestOfMember(archive, (0,names/* programName */.kX)(wanted.name, isWindows(setup.platform)));
}
function installed(wanted, asset, path, sha256, served) {
    const { version, assurance } = asset;
    return { path, name: wanted.name, version, sha256, origin: 'release', served, assurance };
}
function wrongProgram(asset, name, found) {
    return new WrongDigest(`unpack ${asset.file}`, {
        found: `the SHA-256 of ${name} in it is ${found}, and the lock has ${asset.program}.`,
        next: 'Do not use it, and report this: the lock of release-tools contradicts itself.',
    });
}
function trimmed(url) {
    return url.replace(/\/+$/, '');
}

;// CONCATENATED MODULE: ./packages/core/lib/tools/auto.js






/** Installs one tool from one source. The tool cache serves first where it has what the source would give. */
async function installOne(wanted, source, setup) {
    wantedVersion(wanted, setup);
    if (source === 'path')
        return fromPath(wanted, setup);
    if (source === 'go')
        return fromGo(wanted, setup);
    if (source === 'auto')
        return fromAny(wanted, setup);
    return ((await fromCache(wanted, setup)) ?? (source === 'mirror' ? fromMirror(wanted, setup) : fromRelease(wanted, setup)));
}
// In this order: what is there, what downloads, what takes minutes.
const order = [
    ['path', pathOfSameVersion],
    ['tool cache', fromCache],
    ['tool cache (built)', (wanted, setup) => crossing(wanted, setup, fromBuilt)],
    ['mirror', async (wanted, setup) => (setup.mirrorUrl === undefined ? undefined : fromMirror(wanted, setup))],
    ['release', fromRelease],
    ['go', (wanted, setup) => crossing(wanted, setup, fromGo)],
];
/** Tries all sources; says which one served, and why those before it did not. */
async function fromAny(wanted, setup) {
    const reasons = [];
    for (const [name, install] of order) {
        try {
            const tool = await install(wanted, setup);
            if (tool !== undefined)
                return tell(tool, name, reasons, setup);
        }
        catch (error) {
            // Only what a source cannot give leads to the next one; a defect of ours does not.
            if (!(error instanceof problem/* Problem */.A))
                throw error;
            if (error instanceof WrongDigest)
                setup.host.warning(`${wanted.name}, ${name}: ${error.message}`);
            reasons.push(`${name}: ${(0,problem/* messageOf */.b)(error)}`);
        }
    }
    throw new problem/* Problem */.A(`install ${wanted.name}`, {
        found: 'no source could serve it.',
        next: 'What each said is below.',
        details: reasons.join('\n'),
    });
}
function tell(tool, name, reasons, { host }) {
    for (const reason of reasons)
        host.info(`${tool.name}: not from ${reason}`);
    host.info(`${tool.name} ${tool.version}: from ${name}.`);
    return tool;
}
async function pathOfSameVersion(wanted, setup) {
    if (setup.toolPath === undefined)
        return undefined;
    const tool = await fromPath(wanted, setup);
    refuseCrossing(wanted, tool.version, setup);
    return tool;
}
async function crossing(wanted, setup, install) {
    refuseCrossing(wanted, lockedSource(wanted, setup).version, setup);
    return install(wanted, setup);
}
function refuseCrossing(wanted, version, setup) {
    const expected = wantedVersion(wanted, setup);
    if (version === expected || setup.allowSourceVersion)
        return;
    throw new problem/* Problem */.A(`take ${wanted.name} ${version}`, {
        found: `${expected} is wanted.`,
        next: 'Set `allow-source-version: true` if another version will do.',
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/tools/install.js






// Where another source can follow, a dead network should not be waited for.
const brief = { attempts: 2, baseMs: 500, maxMs: 5000 };
/**
 * Installs tools side by side, at most four at a time; builds one after the other, as each uses all cores. The result is
 * in the order of the request. Throws the first Problem once all have ended; what was installed by then stays in the tool
 * cache, whole and checked.
 */
async function installTools(request, host) {
    const undoProxy = useProxy();
    try {
        const setup = toSetup(request, host);
        return await pool(request.tools, 4, wanted => installOne(wanted, request.source, setup));
    }
    finally {
        undoProxy();
    }
}
function toSetup(request, host) {
    return {
        host,
        lock: request.lock ?? lock,
        platform: request.platform ?? currentPlatform(),
        cacheDir: request.cacheDir,
        findCached: request.findCached,
        releaseUrl: request.releaseUrl ?? 'https://github.com',
        mirrorUrl: request.mirrorUrl,
        toolPath: request.toolPath,
        goModules: request.goModules,
        allowSourceVersion: request.allowSourceVersion ?? false,
        retry: request.retry ?? (request.source === 'auto' ? brief : patient),
        building: oneAtATime(),
    };
}
/** Runs what it is given one after the other. */
function oneAtATime() {
    let last = Promise.resolve();
    return work => {
        const next = last.then(work, work);
        last = next;
        return next;
    };
}

;// CONCATENATED MODULE: ./packages/core/lib/tools/table.js
const words = {
    signature: 'upstream’s signature, verified when it was pinned',
    agreement: 'digest that independent projects agree on',
    given: 'digest given in the workflow',
    'go.sum': 'source pinned by go.sum',
    record: 'digest recorded when it was installed',
    none: 'nothing: found as it is',
};
/** The table of the job summary (Markdown). */
function toolTable(tools) {
    const rows = tools.map(({ name, version, origin, served, assurance, sha256 }) => `| ${name} | ${version} | ${origin}${served === origin ? '' : ` (from ${served})`} | ${words[assurance]} | \`${sha256}\` |`);
    return [
        '### Tools',
        '',
        '| Tool | Version | Origin | What stands behind it | SHA-256 of the program |',
        '| --- | --- | --- | --- | --- |',
        ...rows,
        '',
    ].join('\n');
}

;// CONCATENATED MODULE: ./actions/setup-tools/lib/run.js






const outputs = ['tools', ...names/* toolNames */.$p.map(name => `${name}-path`)];
/** Installs the tools, and only when all of them are there and checked puts them on PATH. */
async function run(inputs, host) {
    const tools = await installTools(run_request(inputs), host);
    for (const tool of tools)
        (0,core/* addPath */.fM)((0,external_node_path_.dirname)(tool.path));
    await host.summary(toolTable(tools));
    return {
        tools: JSON.stringify(byName(tools)),
        ...Object.fromEntries(tools.map(tool => [`${tool.name}-path`, tool.path])),
    };
}
function run_request(inputs) {
    return {
        tools: inputs.tools,
        source: inputs.source,
        releaseUrl: inputs['release-url'],
        mirrorUrl: inputs['mirror-url'],
        // PATH is searched by absolute folders only.
        toolPath: inputs['tool-path'] === undefined ? undefined : (0,external_node_path_.resolve)(inputs['tool-path']),
        allowSourceVersion: inputs['allow-source-version'],
        cacheDir: toolCacheDir(),
        findCached: findCached,
        // The committed go.mod files lie beside dist/, whose index.js Node was started with.
        goModules: (0,external_node_path_.join)((0,external_node_path_.dirname)(process.argv[1] ?? ''), '..', 'go'),
    };
}
function byName(tools) {
    return Object.fromEntries(tools.map(({ name, ...rest }) => [name, rest]));
}


/***/ })

};
