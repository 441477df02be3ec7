export const id = 697;
export const ids = [697];
export const modules = {

/***/ 2697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/.pnpm/@actions+core@3.0.1_patch_hash=aa1dd3772836f7a8af59953f7602aded64aad78b771f1ee5709f60ca8c8ec0bc/node_modules/@actions/core/lib/core.js + 3 modules
var core = __webpack_require__(5377);
// EXTERNAL MODULE: ./packages/base/lib/problem.js
var problem = __webpack_require__(1167);
;// CONCATENATED MODULE: ./packages/runner/lib/tool-cache.js

/**
 * Folder of a tool in the runner's tool cache; undefined if it is missing or incomplete, which a marker file beside it shows.
 * `architecture` is Node's name for it. Does not look at the content: the caller checks its digests.
 */
async function findCached(name, version, architecture) {
    // Loaded on demand: it brings an HTTP client that nothing else here needs.
    const { find } = await Promise.all(/* import() */[__webpack_require__.e(514), __webpack_require__.e(131)]).then(__webpack_require__.bind(__webpack_require__, 2514));
    const folder = find(name, version, architecture);
    return folder === '' ? undefined : folder;
}
/** Path of the runner's tool cache. Throws a Problem outside a runner. */
function toolCacheDir() {
    const folder = process.env.RUNNER_TOOL_CACHE ?? '';
    if (folder !== '')
        return folder;
    throw new problem/* Problem */.A('find the tool cache', {
        found: 'RUNNER_TOOL_CACHE is not set.',
        next: 'Run this inside GitHub Actions or act.',
    });
}

;// CONCATENATED MODULE: ./packages/base/lib/pool.js
/** Runs `work` on all items, at most `width` at a time. After a failure nothing new starts; it is thrown once all work has ended. */
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

// EXTERNAL MODULE: ./packages/host/lib/http/retry.js
var retry = __webpack_require__(394);
;// CONCATENATED MODULE: ./packages/host/lib/http/wrong-digest.js

/** A file with a digest other than the pinned one. Callers that try another source next must warn about it. */
class WrongDigest extends problem/* Problem */.A {
}

// EXTERNAL MODULE: ./packages/base/lib/files.js
var files = __webpack_require__(7451);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./packages/base/lib/hash-lanes.js

/**
 * What a thread runs. It gets descriptors of files that are open already, so that every check of a path stays in one place. It answers
 * with the digests of each, in lower-case hexadecimal, or with the error. Of a job that tells, it says how many bytes it has read since it last
 * said so. It is a text, because a bundle is one file. Its pieces stay in the cache of the processor.
 */
const program = `
const { parentPort } = require('node:worker_threads')
const { readSync } = require('node:fs')
const { createHash } = require('node:crypto')
const piece = Buffer.allocUnsafeSlow(256 * 1024)
function hashed({ file, size, names, tells }, job) {
  const hashes = names.map(name => createHash(name))
  let [read, told] = [0, 0]
  for (let count = -1; count !== 0 && read <= size; read += count) {
    count = readSync(file, piece, 0, piece.length, read)
    for (const hash of hashes) hash.update(piece.subarray(0, count))
    if (!tells || (count !== 0 && read - told < 64 * piece.length)) continue
    parentPort.postMessage({ job, bytes: read - told })
    told = read
  }
  return { digests: hashes.map(hash => hash.digest('hex')), read }
}
function answer(job, at) {
  try {
    return hashed(job, at)
  } catch (error) {
    return { error }
  }
}
parentPort.on('message', jobs => parentPort.postMessage(jobs.map(answer)))`;
/** Most bytes that a thread gets at once, unless one file has more: with files of this size, telling it takes longer than the work. */
const atOnce = 8 * 1024 * 1024;
/**
 * Threads that take digests of files at the same time, one for each processor but that of the caller. They start with the first work, end with
 * the program, and keep it running only while they work.
 */
class HashLanes {
    #most;
    #idle = [];
    #waiting = [];
    #count = 0;
    constructor(most = Math.max(1, (0,external_node_os_.availableParallelism)() - 1)) {
        this.#most = most;
    }
    /**
     * Digests of a regular file of `size` bytes, in the order of `names`. A file that grows is not followed to its end. The caller opens the file, and
     * closes it afterwards.
     */
    async digests(file, size, names, onBytes) {
        const answer = await new Promise(settle => {
            this.#waiting.push({ job: { file, size, names, tells: onBytes !== undefined }, onBytes, settle });
            this.#share();
        });
        if ('error' in answer)
            throw answer.error;
        return answer;
    }
    /** Gives each idle thread its share of what waits. */
    #share() {
        while (this.#waiting.length > 0) {
            const lane = this.#idle.pop() ?? (this.#count < this.#most ? this.#start() : undefined);
            if (lane === undefined)
                return;
            lane.work(this.#take(Math.ceil(this.#waiting.length / this.#count)));
        }
    }
    #take(most) {
        const taken = this.#waiting.splice(0, 1);
        for (let size = taken[0]?.job.size ?? 0; taken.length < most;) {
            size += this.#waiting[0]?.job.size ?? 0;
            if (size > atOnce)
                break;
            taken.push(...this.#waiting.splice(0, 1));
        }
        return taken;
    }
    #start() {
        this.#count++;
        const lane = new Lane(hasEnded => {
            if (hasEnded)
                this.#count--;
            else
                this.#idle.push(lane);
            this.#share();
        });
        return lane;
    }
}
/** A thread. It calls `done` whenever its work is done; after an error of the thread itself, it has ended. */
class Lane {
    #done;
    #thread;
    #works = [];
    constructor(done) {
        this.#done = done;
    }
    /** Never rejects: if the thread cannot start, that is the answer. */
    async work(works) {
        this.#works = works;
        try {
            this.#thread ??= await this.#start();
            this.#thread.ref();
            this.#thread.postMessage(works.map(({ job }) => job));
        }
        catch (error) {
            this.#end(error);
        }
    }
    async #start() {
        const threads = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 5919, 19));
        // Neither the variables nor the options of the program, which a thread does not need.
        const thread = new threads.Worker(program, { eval: true, env: {}, execArgv: [] });
        thread.on('message', (said) => {
            if (Array.isArray(said))
                this.#settle(said, false);
            else
                this.#works[said.job]?.onBytes?.(said.bytes);
        });
        thread.on('error', error => this.#end(error));
        return thread;
    }
    #end(error) {
        const answers = this.#works.map(() => ({ error }));
        this.#settle(answers, true);
    }
    #settle(answers, hasEnded) {
        this.#thread?.unref();
        const works = this.#works;
        for (const [at, answer] of answers.entries())
            works[at]?.settle(answer);
        this.#done(hasEnded);
    }
}

// EXTERNAL MODULE: ./packages/base/lib/read-limited.js
var read_limited = __webpack_require__(73);
;// CONCATENATED MODULE: ./packages/base/lib/read-whole.js



/** Bytes that are read at once. They stay in the cache of the processor. */
const pieceSize = 256 * 1024;
/** Bytes after which others get their turn. A turn for each piece took a twentieth of the time. */
const turn = 4 * pieceSize;
let space;
/**
 * Gives `use` a regular file from its start to its end, also through a symbolic link, in pieces of which it keeps none. A small file is there
 * before another thread would have heard of it. Throws what readLimited throws, and a Problem for a file that changes meanwhile.
 */
async function readWhole(path, use) {
    const { descriptor, status } = openedSync(path, 'regular');
    try {
        refuseChanged(path, descriptor, status, await readPiecesOf(descriptor, status.size, use));
    }
    finally {
        closeSync(descriptor);
    }
}
/**
 * The same for an open file that has `size` bytes. Lets others work in between: a file can have gigabytes. Returns how many bytes were
 * read. A file that grows is not followed to its end.
 */
async function readPiecesOf(descriptor, size, use) {
    space ??= Buffer.allocUnsafeSlow(pieceSize);
    let read = 0;
    for (let count = -1; count !== 0 && read <= size; read += count) {
        if (read > 0 && read < size && read % turn === 0)
            await new Promise(resolve => setImmediate(resolve));
        count = (0,external_node_fs_.readSync)(descriptor, space, 0, pieceSize, read);
        use(space.subarray(0, count));
    }
    return read;
}
/**
 * Throws a Problem for a file that changed after `status` was taken: then its bytes are neither those of before nor those of now. `read` is the
 * number of bytes that were read from it since.
 */
function refuseChanged(path, descriptor, { size, mtimeMs }, read) {
    const now = (0,external_node_fs_.fstatSync)(descriptor);
    if (read === size && now.size === size && now.mtimeMs === mtimeMs)
        return;
    const found = now.size === size ? 'something wrote to it' : `it had ${size} bytes, and then ${now.size}`;
    throw new problem/* Problem */.A(`read ${path}`, {
        found: `it changed while it was read: ${found}.`,
        next: 'Run this again when nothing writes to the file.',
    });
}

;// CONCATENATED MODULE: ./packages/base/lib/digest.js






// Larger than usual, because artifacts can have gigabytes. A digest keeps no piece.
const large = { pieceSize: 1024 * 1024, reused: true };
/** SHA-256 of bytes (text as UTF-8), which may be in several pieces, in lower-case hexadecimal. */
function sha256(data) {
    const hash = createHash('sha256');
    for (const piece of [data].flat())
        hash.update(piece);
    return hash.digest('hex');
}
/**
 * SHA-256 of a file, streamed, in lower-case hexadecimal. Throws what readLimited throws for a file that is not of the accepted kind, or
 * has more bytes than `limit`, and a Problem for a file that changes meanwhile. Artifacts need no limit.
 */
async function sha256File(path, accepted, limit) {
    const [digest = ''] = await digestsOf(path, ['sha256'], {
        ...(accepted && { accepted }),
        ...(limit !== undefined && { limit }),
    });
    return digest;
}
/**
 * Several digests of a file, which is read once, in lower-case hexadecimal. `names` are names such as `sha512`. `onBytes` hears of all bytes of a
 * regular file while they are read. Throws as sha256File.
 */
async function digestsOfFile(path, names, accepted, onBytes) {
    const digests = await digestsOf(path, names, { ...(accepted && { accepted }), ...(onBytes && { onBytes }) });
    return Object.fromEntries(names.map((name, at) => [name, digests[at]]));
}
/**
 * Size and SHA-256 of a regular file, whose links are not followed. If its size is not worth that, the digest is empty, and nothing is
 * read. Throws as sha256File.
 */
async function measureFile(path, isWorth) {
    const { size, digests } = await digestsOfRegular(path, ['sha256'], { accepted: 'inside', isWorth });
    return { size, sha256: digests[0] ?? '' };
}
async function digestsOf(path, names, { onBytes, ...pieces }) {
    const { accepted = 'regular', limit } = pieces;
    if (accepted === 'any' || limit !== undefined)
        return digestsInPieces(path, names, pieces);
    return (await digestsOfRegular(path, names, { accepted, isWorth: () => true, ...(onBytes && { onBytes }) })).digests;
}
async function digestsInPieces(path, names, pieces) {
    const hashes = names.map(name => (0,external_node_crypto_.createHash)(name));
    for await (const piece of (0,read_limited/* readPieces */.ut)(path, { ...large, ...pieces }))
        for (const hash of hashes)
            hash.update(piece);
    return hashes.map(hash => hash.digest('hex'));
}
/**
 * Most files that are open for their digests. Of thousands that somebody asks for at the same time, the others wait. No more than keep all
 * processors at work: those that wait for a thread are not taken by this one, when it has nothing else.
 */
const mostOpen = () => Math.min(64, 8 * (0,external_node_os_.availableParallelism)());
let digest_open = 0;
const waiting = [];
let lanes;
/** True while this thread takes the digest of a large file. */
let isAtWork = false;
/**
 * The digest of a small file is there before another thread would have heard of it. Of several large files at the same time, this thread takes
 * one, and others the rest, so that all processors work.
 */
async function digestsOfRegular(path, names, { accepted, isWorth, onBytes }) {
    if (digest_open < mostOpen())
        digest_open++;
    else
        await new Promise(resolve => waiting.push(resolve));
    try {
        return await digestsOfOpen(path, (0,read_limited/* openedSync */.J1)(path, accepted), names, { isWorth, ...(onBytes && { onBytes }) });
    }
    finally {
        const next = waiting.shift();
        if (next === undefined)
            digest_open--;
        else
            next();
    }
}
/** Closes the file. */
async function digestsOfOpen(path, { descriptor, status }, names, { isWorth, onBytes }) {
    const { size } = status;
    try {
        if (!isWorth(size))
            return { size, digests: [] };
        const { digests, read } = await hashed(descriptor, size, names, onBytes);
        refuseChanged(path, descriptor, status, read);
        return { size, digests };
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
async function hashed(file, size, names, onBytes) {
    // One piece is all of it.
    if (size < pieceSize)
        return hashedHere(file, size, names, onBytes);
    if (isAtWork) {
        lanes ??= new HashLanes();
        return lanes.digests(file, size, names, onBytes);
    }
    isAtWork = true;
    try {
        const found = await hashedHere(file, size, names, onBytes);
        // Threads start, and say what they have done, only between files.
        await new Promise(resolve => setImmediate(resolve));
        return found;
    }
    finally {
        isAtWork = false;
    }
}
async function hashedHere(file, size, names, onBytes) {
    const hashes = names.map(name => (0,external_node_crypto_.createHash)(name));
    const read = await readPiecesOf(file, size, piece => {
        for (const hash of hashes)
            hash.update(piece);
        if (piece.length > 0)
            onBytes?.(piece.length);
    });
    return { digests: hashes.map(hash => hash.digest('hex')), read };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./packages/base/lib/if-there.js
var if_there = __webpack_require__(7822);
;// CONCATENATED MODULE: ./packages/host/lib/http/sink.js



/** A file that is written in pieces, with the digest of the bytes so far. */
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
    /** Opens an empty file that accepts at most `limit` bytes. */
    static async open(path, limit) {
        return new Sink(await openEmpty(path), path, limit);
    }
    /** Number of bytes so far. */
    get size() {
        return this.#size;
    }
    /** SHA-256 of the bytes so far, in lower-case hex. */
    digest() {
        return this.#hash.copy().digest('hex');
    }
    /** Appends bytes. Throws a Problem beyond the limit, or if the disk is full. */
    async write(bytes) {
        if (this.#size + bytes.length > this.#limit)
            throw tooLarge(this.#path, this.#limit);
        await this.#handle.writeFile(bytes).catch(error => Promise.reject(unwritable(this.#path, error)));
        this.#hash.update(bytes);
        this.#size += bytes.length;
    }
    /** Discards what was written. */
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
async function openEmpty(path) {
    await (0,files/* requireFileOrNothing */.EJ)(path, { links: true });
    return (0,promises_.open)(path, 'w').catch(error => Promise.reject(unwritable(path, error)));
}
/** The Problem for a file that would exceed its limit. */
function tooLarge(path, limit) {
    return new problem/* Problem */.A(`write ${path}`, {
        found: `it would have more than the ${limit} bytes accepted.`,
        next: 'Check the source of the file.',
    });
}
/** The Problem for a file that cannot be written. It says plainly if the disk is full. */
function unwritable(path, error) {
    const full = error.code === 'ENOSPC' || error.code === 'EDQUOT';
    return new problem/* Problem */.A(`write ${path}`, {
        found: full ? `the disk is full (${error.code}).` : `${error.message}.`,
        next: full
            ? 'Free some space, or use a runner with a larger disk.'
            : 'Check that the folder exists and is writable.',
        cause: error,
    });
}

;// CONCATENATED MODULE: ./packages/tools/lib/platform.js

/** Go's names for platforms, which upstream's assets use. */
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
/** The platform of this machine. Throws a Problem if no tool supports it. */
function currentPlatform(system = process.platform, machine = process.arch) {
    const name = `${systems[system]}-${machines[machine]}`;
    const known = platforms.find(platform => platform === name);
    if (known !== undefined)
        return known;
    throw new problem/* Problem */.A('install tools', {
        found: `the platform ${system}-${machine} is not supported.`,
        next: `Use a runner with one of these platforms: ${platforms.join(', ')}.`,
    });
}
/** The name of the architecture in the tool cache: Node's name, which all setup actions use. */
function cacheArchitecture(platform) {
    return platform.endsWith('-amd64') ? 'x64' : 'arm64';
}
function isWindows(platform) {
    return platform.startsWith('windows-');
}

// EXTERNAL MODULE: ./packages/base/lib/limits.js
var limits = __webpack_require__(8562);
// EXTERNAL MODULE: ./packages/base/lib/is-sha256.js
var is_sha256 = __webpack_require__(8008);
;// CONCATENATED MODULE: ./packages/tools/lib/record.js


const origins = ['release', 'built', 'wheel', 'path'];
/** The file name of a record. */
const recordName = 'release-tools.json';
/** The record beside a program; undefined if there is none, or if it cannot be read. */
async function readRecord(program) {
    try {
        const record = JSON.parse(String(await (0,read_limited/* readLimited */.tk)((0,external_node_path_.join)((0,external_node_path_.dirname)(program), recordName), limits/* limits */.F.note)));
        return isRecord(record) ? record : undefined;
    }
    catch {
        return undefined;
    }
}
/** Writes the record beside the program. */
async function writeRecord(program, record) {
    const { name, version, sha256, origin } = record;
    const text = `${JSON.stringify({ name, version, sha256, origin }, undefined, 2)}\n`;
    await (0,files/* writeFileAtomic */.Zf)((0,external_node_path_.join)((0,external_node_path_.dirname)(program), recordName), text);
}
function isRecord(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const { name, version, sha256, origin } = value;
    return (typeof name === 'string' &&
        typeof version === 'string' &&
        (0,is_sha256/* isSha256 */._)(String(sha256)) &&
        origins.includes(String(origin)));
}

;// CONCATENATED MODULE: ./packages/tools/lib/cache.js






/** The folder of one tool in the tool cache. Builds from source have their own folders, so they never pass for releases. */
function cacheFolder(context, name, version, kind) {
    return (0,external_node_path_.join)(context.cacheDir, name, cachedVersion(version, kind), cacheArchitecture(context.platform));
}
/** The same folder if the tool cache has it complete, with no files other than `files`; undefined if it cannot be used. */
async function wholeFolder(context, name, version, kind, files) {
    const folder = await lookUp(context, name, version, kind);
    if (folder === undefined)
        return undefined;
    const unusable = await whyUnusable(folder, files);
    if (unusable === undefined)
        return folder;
    context.host.warning(`The tool cache has ${unusable} ${name} ${version}. Installing ${name} again.`);
    await clear(folder).catch(error => Promise.reject(unwritable(folder, error)));
    return undefined;
}
/** The folder goes on PATH, and with it everything that somebody put beside the program. */
async function whyUnusable(folder, files) {
    try {
        const found = (await (0,if_there/* ifThere */.y)((0,promises_.readdir)(folder))) ?? [];
        const foreign = found.find(file => !files.includes(file) && file !== recordName);
        return foreign === undefined ? undefined : `the unexpected file ${JSON.stringify(foreign)} beside`;
    }
    catch (error) {
        return `something that is not a readable folder (${(0,problem/* messageOf */.b)(error)}) in place of`;
    }
}
async function lookUp(context, name, version, kind) {
    if (context.findCached === undefined)
        return cacheFolder(context, name, version, kind);
    return context.findCached(name, cachedVersion(version, kind), cacheArchitecture(context.platform));
}
function cachedVersion(version, kind) {
    return kind === 'built' ? `${version}-built` : version;
}
/** Fills a new folder and then moves it into place. On any failure it leaves nothing behind, and keeps the old folder. */
async function place(folder, fill) {
    const staging = await makeStaging(folder);
    try {
        const result = await fill(staging);
        await moveInto(staging, folder);
        await (0,promises_.writeFile)(marker(folder), '');
        return result;
    }
    catch (error) {
        await (0,promises_.rm)(staging, { recursive: true, force: true });
        // Removes the folder of the version, unless something else is in it.
        await (0,promises_.rmdir)((0,external_node_path_.dirname)(folder)).catch(() => undefined);
        throw isSystemError(error) ? unwritable(folder, error) : error;
    }
}
// A disk can be full at any write, not only in downloads.
function isSystemError(error) {
    return error instanceof Error && !(error instanceof problem/* Problem */.A) && 'syscall' in error;
}
// Another job on this machine may do the same: then the folder exists again between the two steps.
async function moveInto(staging, folder, attempts = 5) {
    await clear(folder);
    try {
        await (0,promises_.rename)(staging, folder);
    }
    catch (error) {
        if (attempts <= 1)
            throw unwritable(folder, error);
        await moveInto(staging, folder, attempts - 1);
    }
}
/** Removes a folder of the tool cache. */
async function clear(folder) {
    await (0,promises_.rm)(marker(folder), { force: true });
    await (0,promises_.rm)(folder, { recursive: true, force: true });
}
async function makeStaging(folder) {
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(folder), { recursive: true });
        return await (0,promises_.mkdtemp)(`${folder}.partial-`);
    }
    catch (error) {
        throw unwritable(folder, error);
    }
}
// This file tells @actions/tool-cache that the folder is complete.
function marker(folder) {
    return `${folder}.complete`;
}

// EXTERNAL MODULE: ./node_modules/.pnpm/semver@7.8.6/node_modules/semver/functions/satisfies.js
var satisfies = __webpack_require__(883);
;// CONCATENATED MODULE: ./packages/tools/lib/known-bad.js


// Ranges are semver's, and include pre-releases.
const knownBad = [
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
/** Why a version is known to be bad; undefined for other versions. */
function knownBadReason(name, version) {
    const matches = (entry) => entry.name === name && satisfies(version, entry.versions, { includePrerelease: true });
    return knownBad.find(matches)?.reason;
}
/** Throws a Problem for a version that is known to be bad, regardless of its source. */
function refuseKnownBad(name, version) {
    const reason = knownBadReason(name, version);
    if (reason === undefined)
        return;
    throw new problem/* Problem */.A(`use ${name} ${version}`, {
        found: `this version is known to be bad: ${reason}.`,
        next: 'Use the version of the lock, or another version that is not affected.',
    });
}

// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
;// CONCATENATED MODULE: ./packages/base/lib/archive-member.js

/** The name of an archive's entry without a leading `./`. Other spellings of the same path stay different names. */
function normalName(name) {
    return name.startsWith('./') ? name.slice(2) : name;
}
/** The Problem for an archive that cannot be unpacked. */
function archiveProblem(found, cause) {
    return new problem/* Problem */.A('unpack the archive', { found, next: 'Check the source of the archive.', cause });
}

;// CONCATENATED MODULE: ./packages/base/lib/zip/zip-reader.js





/** Largest directory of a zip file, in bytes: that of about 100,000 files. */
const directoryLimit = 16 * 1024 ** 2;
/**
 * Reads one file from a zip file (APPNOTE.TXT 6.3, without Zip64, which files below 4 GiB do not need). Throws a Problem if the
 * file occurs twice or is encrypted, or if the archive is damaged.
 */
async function readZipMember(path, name, sink) {
    return withZip(path, async (file, directory) => {
        const entries = directory.filter(entry => normalName(entry.name) === name);
        if (entries.length > 1)
            throw archiveProblem(`it contains ${name} twice.`);
        const [entry] = entries;
        if (entry !== undefined)
            await readEntry(file, entry, sink);
        return entry !== undefined;
    });
}
/** The names in a zip file with their modes (see ZipEntry), in its order. Throws a Problem if its directory is damaged. */
async function listZip(path) {
    return withZip(path, async (_, directory) => directory.map(({ name, mode }) => ({ name, mode })));
}
/**
 * Every member of a zip file, in the order of its directory, which is read once. Read a member before you ask for the next one.
 * Nothing may be unpacked by its name, which is not checked. Throws a Problem if the archive is damaged.
 */
async function* scanZip(path) {
    const file = await openFile(path);
    try {
        for (const entry of await readDirectory(file))
            yield { name: entry.name, mode: entry.mode, read: sink => readEntry(file, entry, sink) };
    }
    finally {
        await file.close();
    }
}
async function withZip(path, body) {
    const file = await (0,read_limited/* openFile */.Tq)(path);
    try {
        return await body(file, await readDirectory(file));
    }
    finally {
        await file.close();
    }
}
/** The directory at the end of the file. Refuses what two readers could understand in two ways. */
async function readDirectory(file) {
    const { size } = await file.stat();
    // The end record is 22 bytes and a comment of at most 64 KiB.
    const tail = await readAt(file, Math.max(0, size - 22 - 65_535), Math.min(size, 22 + 65_535));
    const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
    if (end === -1 || end + 22 > tail.length)
        throw archiveProblem('it is not a zip file.');
    const [length, start] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
    if (end + 22 + tail.readUInt16LE(end + 20) !== tail.length)
        throw archiveProblem('it has data after its end.');
    if (start + length !== size - tail.length + end)
        throw archiveProblem('its directory is not in front of its end, or it needs Zip64.');
    if (length > directoryLimit)
        throw archiveProblem(`its directory has ${length} bytes, more than the ${directoryLimit} accepted.`);
    return parseDirectory(await readAt(file, start, length));
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
        throw archiveProblem(`${entry.name} is encrypted, or compressed by an unsupported method.`);
    const header = await readAt(file, entry.start, 30);
    if (header.toString('latin1', 0, 4) !== 'PK\x03\x04')
        throw archiveProblem('one of its entries is damaged.');
    const [nameLength, extraLength] = [header.readUInt16LE(26), header.readUInt16LE(28)];
    const rest = await readAt(file, entry.start + 30, nameLength + extraLength);
    requireSameHeaders(entry, header, rest.toString('utf8', 0, nameLength), rest.subarray(nameLength));
    const packed = external_node_stream_.Readable.from(pieces(file, entry.start + 30 + rest.length, entry.compressed));
    // If the sink refuses the content, the error is that of the sink.
    const take = async (bytes) => {
        for await (const piece of bytes)
            await sink.write(piece);
    };
    await (entry.method === 0 ? (0,external_node_stream_promises_.pipeline)(packed, take) : inflated(packed, take, entry));
}
/** A reader of the stream believes the header in front of the content. The one of a streamed entry has no sizes (bit 3). */
function requireSameHeaders(entry, header, name, extra) {
    if (name !== entry.name)
        throw archiveProblem(`${entry.name} has two names.`);
    if (header.readUInt16LE(8) !== entry.method)
        throw archiveProblem(`${entry.name} has two methods of compression.`);
    const stated = header.readUInt32LE(18);
    // 4.5.3: with Zip64, which Python may write for small files too, the field 1 comes first and has both sizes, of 8 bytes each.
    const isZip64 = stated === 0xffff_ffff && extra.length >= 20 && extra.readUInt16LE(0) === 1;
    const compressed = isZip64 ? Number(extra.readBigUInt64LE(12)) : stated;
    if ((header.readUInt16LE(6) & 8) === 0 && compressed !== entry.compressed)
        throw archiveProblem(`${entry.name} has two sizes.`);
}
/** Bytes after what is compressed are refused: a reader of the stream may take them for another entry. */
async function inflated(packed, take, entry) {
    const inflate = (0,external_node_zlib_.createInflateRaw)();
    const extra = () => archiveProblem(`${entry.name} has bytes after its content.`);
    try {
        await (0,external_node_stream_promises_.pipeline)(packed, inflate, take);
    }
    catch (error) {
        const { code = '' } = error;
        if (code.startsWith('Z_'))
            throw archiveProblem(`${entry.name} is damaged.`, error);
        throw code === 'ERR_STREAM_PREMATURE_CLOSE' ? extra() : error;
    }
    if (inflate.bytesWritten !== entry.compressed)
        throw extra();
}
async function* pieces(file, start, size) {
    for (let done = 0; done < size; done += 65_536)
        yield await readAt(file, start + done, Math.min(65_536, size - done));
}
async function readAt(file, position, size) {
    const { size: available } = await file.stat();
    if (position + size > available)
        throw archiveProblem('it is truncated.');
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size), 0, size, position);
    if (bytesRead !== size)
        throw archiveProblem('it is truncated.');
    return buffer;
}

;// CONCATENATED MODULE: ./packages/tools/lib/tar.js

const block = 512;
/**
 * Reads one regular file from a tar stream and ignores its other entries. Throws a Problem if the file occurs twice, or if the
 * archive is damaged. Numbers in headers are octal (POSIX ustar). Files too large for octal numbers do not occur here.
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
            throw archiveProblem(`it contains ${name} twice.`);
        found ||= wanted;
        await reader.pass(entry.size, wanted ? sink : undefined);
        await reader.pass((block - (entry.size % block)) % block, undefined);
    }
}
function parseHeader(header) {
    const sum = header.reduce((total, byte, index) => total + (index >= 148 && index < 156 ? 32 : byte), 0);
    if (octal(header, 148, 8) !== sum)
        throw archiveProblem('one of its headers is damaged.');
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
        throw archiveProblem('one of its headers is damaged.');
    return Number.parseInt(digits, 8);
}
/** Reads a stream in pieces of given sizes without keeping it in memory. */
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
    /** Passes the next bytes to a sink, or drops them. Throws a Problem if there are fewer. */
    async pass(size, sink) {
        for (let left = size; left > 0;) {
            if (this.#rest.length === 0 && !(await this.#fill()))
                throw archiveProblem('it is truncated.');
            const piece = this.#rest.subarray(0, left);
            this.#rest = this.#rest.subarray(piece.length);
            left -= piece.length;
            await sink?.write(piece);
        }
    }
    /** Reads to the end, so that the checksum at the end of the compressed stream is verified too. */
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

;// CONCATENATED MODULE: ./packages/tools/lib/unpack.js






/** Largest program, in bytes. Trivy, the largest, has about 150 MB. */
const programLimit = 512 * 1024 * 1024;
/** Largest content of an archive, in bytes. Besides the program there are a licence and a readme. */
const archiveLimit = 2 * programLimit;
/**
 * Unpacks exactly one file of a .tar.gz or .zip to `destination` and returns its SHA-256. Names in the archive do not decide its
 * path. Throws a Problem.
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
/** SHA-256 of one file of an archive, without writing it to disk. */
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
        throw archiveProblem(`it does not contain ${name}.`);
}
async function readTarGz(archive, name, sink) {
    let found = false;
    await (0,external_node_stream_promises_.pipeline)((0,read_limited/* readPieces */.ut)(archive), (0,external_node_zlib_.createGunzip)(), limited, async (stream) => {
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

;// CONCATENATED MODULE: ./packages/tools/lib/version.js
const arguments_ = { cosign: ['version'], 'slsa-verifier': ['version'] };
/**
 * The version that a program reports, without `v`; `unknown` if it reports none (a build without the linker flags that set
 * it).
 */
async function askVersion(name, program, host) {
    const { stdout, stderr } = await host.exec(program, arguments_[name] ?? ['--version']);
    return versionIn(`${stdout}\n${stderr}`);
}
/** The first version number in a text. A version of Go (`go1.26.8`) does not count. */
function versionIn(text) {
    return /(?<![\w.])v?(\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.-]+)?)/.exec(text)?.[1] ?? 'unknown';
}

;// CONCATENATED MODULE: ./packages/tools/lib/find.js









/**
 * Finds a tool on PATH. Its digest is computed again and must equal the one that was recorded at installation. A program
 * without a record is asked for its version. Throws a Problem if the tool is absent, changed or known bad.
 */
async function findTool(name, host) {
    const path = await findProgram(programName(name), host.env.PATH ?? '');
    if (path === undefined)
        throw missing(name);
    return describeTool(name, path, host);
}
/** What is known about the program at a path. Checks it against the record beside it. */
async function describeTool(name, path, host) {
    const [record, sha256] = await Promise.all([readRecord(path), programDigest(path)]);
    if (record?.name !== name)
        return describeUnrecorded(name, path, sha256, host);
    if (record.sha256 !== sha256)
        throw changed(name, path, record.sha256, sha256);
    refuseKnownBad(name, record.version);
    return { path, name, version: record.version, sha256, origin: record.origin };
}
/** Digests of programs by path, with what tells that a file is still the same. */
const known = new Map();
/**
 * The digest of a program of some 100 MB. Each target of a step asks for it, so it is computed again only if the file has changed. A
 * change shows in the time of the last change of its state (ctime), which no program can set.
 */
async function programDigest(path) {
    const { dev, ino, size, mtimeNs, ctimeNs } = await (0,promises_.stat)(path, { bigint: true });
    const state = [dev, ino, size, mtimeNs, ctimeNs].join();
    const before = known.get(path);
    if (before?.state === state && process.platform !== 'win32')
        return before.digest;
    const digest = sha256File(path, 'regular', programLimit);
    known.set(path, { state, digest });
    return digest;
}
async function describeUnrecorded(name, path, sha256, host) {
    const version = await askVersion(name, path, host);
    refuseKnownBad(name, version);
    return { path, name, version, sha256, origin: 'path' };
}
/** The first program of that name in the directories of PATH. Skips relative directories, because anyone could fill them. */
async function findProgram(file, searchPath) {
    for (const directory of searchPath.split(external_node_path_.delimiter).filter(external_node_path_.isAbsolute)) {
        const path = (0,external_node_path_.join)(directory, file);
        const status = await (0,promises_.stat)(path).catch(() => undefined);
        if (status?.isFile() && (process.platform === 'win32' || (status.mode & 0o111) !== 0))
            return path;
    }
    return undefined;
}
function missing(name) {
    return new Problem(`run ${name}`, {
        found: 'it is not on PATH.',
        next: `Add a step before this one: \`uses: org/release-tools/actions/setup-tools@v1\` with \`tools: ${name}\`.`,
    });
}
function changed(name, path, expected, found) {
    return new WrongDigest(`run ${name}`, {
        found: `${path} has changed since it was installed: its SHA-256 is ${found}, recorded was ${expected}.`,
        next: 'Find out what changed the file, because the machine may be compromised. Then run setup-tools again.',
    });
}

;// CONCATENATED MODULE: ./packages/tools/lib/go-env.js

// Where Go gets modules from and where it keeps its results. None of these can weaken the check of downloads.
const passed = ['GOPROXY', 'GOSUMDB', 'GOPATH', 'GOCACHE', 'GOMODCACHE', 'GOROOT', 'GOENV'];
// Each of these can disable the check of modules against the checksum database.
const weakening = ['GONOSUMDB', 'GONOSUMCHECK', 'GOPRIVATE', 'GOINSECURE', 'GOFLAGS'];
/** The environment of `go build`: without flags of the caller, without a C compiler, with only the installed Go. */
function goEnv(own) {
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
 * Throws a Problem if variables, or Go's own settings file, disable the checksum database: then a proxy in between could serve
 * anything.
 */
async function refuseWeakGo(go, host) {
    const weak = weakening.find(name => isWeak(name, host.env[name] ?? ''));
    if (weak !== undefined)
        throw weakGo(weak, host.env[weak] ?? '');
    const { stdout } = await host.exec(go, ['env', '-json', 'GOSUMDB', 'GONOSUMDB', 'GOPRIVATE', 'GOINSECURE'], {
        env: goEnv(host.env),
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
        found: `${name}=${value} excludes modules from the check against Go’s checksum database.`,
        next: `Unset ${name} (also with \`go env -u ${name}\`), or use a different source.`,
    });
}

;// CONCATENATED MODULE: ./packages/tools/lib/lock.json
const lock_namespaceObject = /*#__PURE__*/JSON.parse('{"cosign":{"version":"3.1.3","repository":"sigstore/cosign","verified":"signature","signature":{"file":"cosign_checksums.txt","identity":"keyless@projectsigstore.iam.gserviceaccount.com","issuer":"https://accounts.google.com"},"assets":{"linux-amd64":{"file":"cosign-linux-amd64","sha256":"4629c757b7618056f8ddd7e2625ae9fdd94c0372a65049520bc7d9df9efc7f71","program":"4629c757b7618056f8ddd7e2625ae9fdd94c0372a65049520bc7d9df9efc7f71"},"linux-arm64":{"file":"cosign-linux-arm64","sha256":"c5d324e091826b0d7a78eb16fef316450b4eb9aaec045611c08ba06f5e73220a","program":"c5d324e091826b0d7a78eb16fef316450b4eb9aaec045611c08ba06f5e73220a"},"darwin-amd64":{"file":"cosign-darwin-amd64","sha256":"2347488e5d5b25336644024dfeca5601b190e91197a71a917bda44744aff106c","program":"2347488e5d5b25336644024dfeca5601b190e91197a71a917bda44744aff106c"},"darwin-arm64":{"file":"cosign-darwin-arm64","sha256":"5cf948c2f4dfe59687bdd0b8523709067383e03982cc543475c8a7dc70e92a76","program":"5cf948c2f4dfe59687bdd0b8523709067383e03982cc543475c8a7dc70e92a76"},"windows-amd64":{"file":"cosign-windows-amd64.exe","sha256":"9fe59be0eca1271873ce019061335eb1ac419b7059202e797828467ddabe33be","program":"9fe59be0eca1271873ce019061335eb1ac419b7059202e797828467ddabe33be"}},"source":{"version":"3.1.3","module":"github.com/sigstore/cosign/v3","package":"github.com/sigstore/cosign/v3/cmd/cosign","ldflags":"-s -w -X sigs.k8s.io/release-utils/version.gitVersion=v{version}"}},"syft":{"version":"1.54.1","repository":"anchore/syft","verified":"agreement","signature":{"file":"syft_{version}_checksums.txt","identity":"https://github.com/anchore/syft/.github/workflows/release.yaml@refs/heads/main","issuer":"https://token.actions.githubusercontent.com"},"assets":{"linux-amd64":{"file":"syft_{version}_linux_amd64.tar.gz","sha256":"c069905b391cc4c20a5ba65ad5c10be2a7ba074f8ea6ad203e24d14e303dad47"},"linux-arm64":{"file":"syft_{version}_linux_arm64.tar.gz","sha256":"dfdf0537610113edbefe1f1fc6548bc957b2d77439636ec824fcf0e10d46d054"},"darwin-amd64":{"file":"syft_{version}_darwin_amd64.tar.gz","sha256":"2956322838b2f64e470eea474495f0cd96be4f222b1ac037258cdc47d965064e"},"darwin-arm64":{"file":"syft_{version}_darwin_arm64.tar.gz","sha256":"b4319c3abaa87a0170ab76ee83ea2260ca34b53aecfa3ab0dd5428d2319d744f"},"windows-amd64":{"file":"syft_{version}_windows_amd64.zip","sha256":"8b56e8285e295e0bbed26eeea9b16ed51c493be97ccdf42dae6326c84fe8e19f"},"windows-arm64":{"file":"syft_{version}_windows_arm64.zip","sha256":"440019acac7c5b3b44edb8d224aa226b52aadca66a1c3a0a8d58a9525f675e36"}},"source":{"version":"1.52.0","module":"github.com/anchore/syft","package":"github.com/anchore/syft/cmd/syft","ldflags":"-s -w -X main.version={version}"}},"grype":{"version":"0.120.1","repository":"anchore/grype","verified":"agreement","signature":{"file":"grype_{version}_checksums.txt","identity":"https://github.com/anchore/grype/.github/workflows/release.yaml@refs/heads/main","issuer":"https://token.actions.githubusercontent.com"},"assets":{"linux-amd64":{"file":"grype_{version}_linux_amd64.tar.gz","sha256":"0a9ee97ef5ae2ee953b0a80098105052e846cdbe319a57d808b519c33cd1343d"},"linux-arm64":{"file":"grype_{version}_linux_arm64.tar.gz","sha256":"29f47391dc283aa79fcc38e65224cd61f64dec0ecfd0db7074128ebf8ff23514"},"darwin-amd64":{"file":"grype_{version}_darwin_amd64.tar.gz","sha256":"5313004ccbc524c8757521dc3913f1edf4309f56bef06a2fb2d0c0eeade7cc62"},"darwin-arm64":{"file":"grype_{version}_darwin_arm64.tar.gz","sha256":"cf97957fa467d25575ec2cc3228289f391ea51cf88b9cffc5f83dc03d4cbc732"},"windows-amd64":{"file":"grype_{version}_windows_amd64.zip","sha256":"32e3c811f31822d17592908bafdc6288aaaca3d52583c479167a8dc8399ed65d"}},"source":{"version":"0.110.0","module":"github.com/anchore/grype","package":"github.com/anchore/grype/cmd/grype","ldflags":"-s -w -X main.version={version}"}},"trivy":{"version":"0.75.0","repository":"aquasecurity/trivy","verified":"agreement","signature":{"file":"trivy_{version}_checksums.txt","identity":"https://github.com/aquasecurity/trivy/.github/workflows/reusable-release.yaml@refs/tags/v{version}","issuer":"https://token.actions.githubusercontent.com"},"assets":{"linux-amd64":{"file":"trivy_{version}_Linux-64bit.tar.gz","sha256":"c6e65abddb348e25f10549df887045629cf28cc72453cd1c63acb717316b3f3f"},"linux-arm64":{"file":"trivy_{version}_Linux-ARM64.tar.gz","sha256":"a1ee9f6ffb7d112b64ff726a2a0717c21175c1114361391f4a132956751a13b3"},"darwin-amd64":{"file":"trivy_{version}_macOS-64bit.tar.gz","sha256":"291edaa9778acbe4693d067b5ad60ee11570e5ac68296e85595417528ca641e4"},"darwin-arm64":{"file":"trivy_{version}_macOS-ARM64.tar.gz","sha256":"4a77108cccf8e55c8d6823e1e759939a622277e66cd0daa3c1fc621ed69e4568"},"windows-amd64":{"file":"trivy_{version}_windows-64bit.zip","sha256":"4e43bd71a30f51aee39525f60f2b47043af77eb8df8fe082aae4372b69c6660f"}}},"osv-scanner":{"version":"2.5.1","repository":"google/osv-scanner","verified":"agreement","unsigned":"Upstream has SLSA provenance of the assets, and signs no checksum file.","assets":{"linux-amd64":{"file":"osv-scanner_linux_amd64","sha256":"f9f25499a2c8cc367b3af45df2ea7eeca7fbccceab9c35079968f4b3652194be","program":"f9f25499a2c8cc367b3af45df2ea7eeca7fbccceab9c35079968f4b3652194be"},"linux-arm64":{"file":"osv-scanner_linux_arm64","sha256":"3d0f5aa5a6baa8eb32bcef247388e149ef6030a6634ccae6fa0d62681fb27a6d","program":"3d0f5aa5a6baa8eb32bcef247388e149ef6030a6634ccae6fa0d62681fb27a6d"},"darwin-amd64":{"file":"osv-scanner_darwin_amd64","sha256":"9f89beb6c3d784893cb1cae0a3d56c529bfe91075418c2f9440c45b79654198b","program":"9f89beb6c3d784893cb1cae0a3d56c529bfe91075418c2f9440c45b79654198b"},"darwin-arm64":{"file":"osv-scanner_darwin_arm64","sha256":"75c44d6332f892a1e56286f4105a98ed751ae28d215ca0a8b65cc00d84103054","program":"75c44d6332f892a1e56286f4105a98ed751ae28d215ca0a8b65cc00d84103054"},"windows-amd64":{"file":"osv-scanner_windows_amd64.exe","sha256":"25e42f5ef6711fd8c0fb45390972205891dd44c6bd02ac93f0f63e8e98d9bfb6","program":"25e42f5ef6711fd8c0fb45390972205891dd44c6bd02ac93f0f63e8e98d9bfb6"},"windows-arm64":{"file":"osv-scanner_windows_arm64.exe","sha256":"33feb0b210a3e5ea7b338c719defc899f8833d990cdd297bcad4ff1a2586ec8b","program":"33feb0b210a3e5ea7b338c719defc899f8833d990cdd297bcad4ff1a2586ec8b"}},"source":{"version":"2.5.1","module":"github.com/google/osv-scanner/v2","package":"github.com/google/osv-scanner/v2/cmd/osv-scanner","ldflags":"-s -w"}},"slsa-verifier":{"version":"2.7.1","repository":"slsa-framework/slsa-verifier","verified":"agreement","unsigned":"Upstream attests each asset with SLSA provenance and signs no checksum file.","assets":{"linux-amd64":{"file":"slsa-verifier-linux-amd64","sha256":"946dbec729094195e88ef78e1734324a27869f03e2c6bd2f61cbc06bd5350339","program":"946dbec729094195e88ef78e1734324a27869f03e2c6bd2f61cbc06bd5350339"},"linux-arm64":{"file":"slsa-verifier-linux-arm64","sha256":"5d3b2349ede7bfec19e7a21569f18b9f7410145ad12e9584b175370669e14061","program":"5d3b2349ede7bfec19e7a21569f18b9f7410145ad12e9584b175370669e14061"},"darwin-amd64":{"file":"slsa-verifier-darwin-amd64","sha256":"4baf25415727821f847a38bccedc86c3e5b17cbfc2eb534cd554feb6c856d6f1","program":"4baf25415727821f847a38bccedc86c3e5b17cbfc2eb534cd554feb6c856d6f1"},"darwin-arm64":{"file":"slsa-verifier-darwin-arm64","sha256":"39abfcf5f1d690c3e889ce3d2d6a8b87711424d83368511868d414e8f8bcb05c","program":"39abfcf5f1d690c3e889ce3d2d6a8b87711424d83368511868d414e8f8bcb05c"},"windows-amd64":{"file":"slsa-verifier-windows-amd64.exe","sha256":"1d8f61ad747ecc3d375d2a563cebf2991748b7da1a9bda9a500804c3c499e3c0","program":"1d8f61ad747ecc3d375d2a563cebf2991748b7da1a9bda9a500804c3c499e3c0"},"windows-arm64":{"file":"slsa-verifier-windows-arm64.exe","sha256":"44144e98328d221f0490ef6b4a58a465defe8f697f387abbbf07ef5adb68d4ac","program":"44144e98328d221f0490ef6b4a58a465defe8f697f387abbbf07ef5adb68d4ac"}},"source":{"version":"2.7.1","module":"github.com/slsa-framework/slsa-verifier/v2","package":"github.com/slsa-framework/slsa-verifier/v2/cli/slsa-verifier","ldflags":"-s -w -X sigs.k8s.io/release-utils/version.gitVersion=v{version}"}},"actionlint":{"version":"1.7.12","repository":"rhysd/actionlint","verified":"agreement","unsigned":"Upstream attests each asset on GitHub and signs no checksum file.","assets":{"linux-amd64":{"file":"actionlint_{version}_linux_amd64.tar.gz","sha256":"8aca8db96f1b94770f1b0d72b6dddcb1ebb8123cb3712530b08cc387b349a3d8"},"linux-arm64":{"file":"actionlint_{version}_linux_arm64.tar.gz","sha256":"325e971b6ba9bfa504672e29be93c24981eeb1c07576d730e9f7c8805afff0c6"},"darwin-amd64":{"file":"actionlint_{version}_darwin_amd64.tar.gz","sha256":"5b44c3bc2255115c9b69e30efc0fecdf498fdb63c5d58e17084fd5f16324c644"},"darwin-arm64":{"file":"actionlint_{version}_darwin_arm64.tar.gz","sha256":"aba9ced2dee8d27fecca3dc7feb1a7f9a52caefa1eb46f3271ea66b6e0e6953f"},"windows-amd64":{"file":"actionlint_{version}_windows_amd64.zip","sha256":"6e7241b51e6817ea6a047693d8e6fed13b31819c9a0dd6c5a726e1592d22f6e9"},"windows-arm64":{"file":"actionlint_{version}_windows_arm64.zip","sha256":"cadcf7ea4efe3a68728893813643cebe1185e5b1d4be5b96245f65c9a4d5ea41"}},"source":{"version":"1.7.12","module":"github.com/rhysd/actionlint","package":"github.com/rhysd/actionlint/cmd/actionlint","ldflags":"-s -w -X github.com/rhysd/actionlint.version={version}"}},"act":{"version":"0.2.89","repository":"nektos/act","verified":"agreement","unsigned":"Upstream signs nothing.","assets":{"linux-amd64":{"file":"act_Linux_x86_64.tar.gz","sha256":"0191d6f1f3b716b5c55820032605d05fc3c1cdbf581ebeff655019e5dd1524c0"},"linux-arm64":{"file":"act_Linux_arm64.tar.gz","sha256":"daa8679ba9615a74d2d0cec321dc593f21948a2a11bb65862b063d8b930f4bcb"},"darwin-amd64":{"file":"act_Darwin_x86_64.tar.gz","sha256":"41b31488e7c254baec31cce12c7dade3e35973b8a31b9486206ad43f233d814e"},"darwin-arm64":{"file":"act_Darwin_arm64.tar.gz","sha256":"48ae218af96725f7635a66de2b87e1e346893b02add0f16b92f560296b2151fc"}},"withheld":{"windows-amd64":"only one public source gives its digest","windows-arm64":"only one public source gives its digest"},"source":{"version":"0.2.89","module":"github.com/nektos/act","package":"github.com/nektos/act","ldflags":"-s -w -X main.version={version}"}}}');
;// CONCATENATED MODULE: ./packages/tools/lib/lock.js

/** The lock is compiled into the bundles, so that one commit pins everything that runs. */
const lock = lock_namespaceObject;
/** A name from the lock with the version filled in. */
function withVersion(template, version) {
    return template.replaceAll('{version}', version);
}

// EXTERNAL MODULE: ./packages/tools/lib/names.js
var names = __webpack_require__(7252);
;// CONCATENATED MODULE: ./packages/tools/lib/from-go.js









/** The source that can be built. Throws a Problem if there is none, or if a different version was requested. */
function lockedSource(request, context) {
    const source = context.lock[request.name].source;
    if (source !== undefined && (request.version ?? source.version) === source.version) {
        if (request.sha256 !== undefined)
            throw pinned(request);
        return source;
    }
    throw new problem/* Problem */.A(`build ${request.name}${request.version === undefined ? '' : ` ${request.version}`} from source`, {
        found: source === undefined ? 'the lock has no source for it.' : `the lock has only the source of ${source.version}.`,
        next: 'Use a different source for this tool.',
    });
}
/** Takes an earlier build from the tool cache, or builds the locked source. If it throws a Problem, it leaves nothing behind. */
async function fromGo(request, context) {
    const source = lockedSource(request, context);
    return (await fromBuilt(request, context)) ?? context.building(() => build(request, source, context));
}
/** An earlier build in the tool cache, if there is one with the digest that was recorded when it was built. */
async function fromBuilt(request, context) {
    const { version } = lockedSource(request, context);
    const folder = await wholeFolder(context, request.name, version, 'built', [(0,names/* programName */.kX)(request.name)]);
    if (folder === undefined)
        return undefined;
    const path = (0,external_node_path_.join)(folder, (0,names/* programName */.kX)(request.name));
    const record = await readRecord(path);
    if (record?.version !== version || record.origin !== 'built' || (await (0,files/* fileSize */.Ov)(path)) === undefined)
        return undefined;
    const sha256 = await sha256File(path);
    if (sha256 === record.sha256)
        return { path, name: request.name, version, sha256, origin: 'built', served: 'cache', assurance: 'record' };
    context.host.warning(`${request.name} ${version} in the tool cache has changed since it was built: its SHA-256 is ${sha256}, ` +
        `recorded was ${record.sha256}. Building it again.`);
    await clear(folder);
    return undefined;
}
async function build(request, source, context) {
    const go = await findProgram(process.platform === 'win32' ? 'go.exe' : 'go', context.host.env.PATH ?? '');
    if (go === undefined)
        throw noGo(request);
    await refuseWeakGo(go, context.host);
    const folder = cacheFolder(context, request.name, source.version, 'built');
    const name = (0,names/* programName */.kX)(request.name);
    const record = { name: request.name, version: source.version, origin: 'built' };
    context.host.info(`${request.name} ${source.version}: building from source, which takes minutes.`);
    const sha256 = await place(folder, async (staging) => {
        const program = (0,external_node_path_.join)(staging, name);
        await compile(go, request, source, program, context);
        const digest = await sha256File(program);
        await writeRecord(program, { ...record, sha256: digest });
        return digest;
    });
    return { path: (0,external_node_path_.join)(folder, name), ...record, sha256, served: 'go', assurance: 'go.sum' };
}
async function compile(go, request, source, program, context) {
    const flags = ['-mod=readonly', '-trimpath', '-ldflags', withVersion(source.ldflags, source.version)];
    const result = await context.host.exec(go, ['build', ...flags, '-o', program, source.package], {
        cwd: (0,external_node_path_.join)(context.goModules ?? '', request.name),
        env: goEnv(context.host.env),
    });
    if (result.exitCode !== 0)
        throw buildFailed(request, source, result);
    const version = await askVersion(request.name, program, context.host);
    if (version !== source.version)
        throw otherVersion(request, source, version);
}
function pinned({ name }) {
    return new problem/* Problem */.A(`build ${name} from source`, {
        found: 'a digest was given for it, but the digest of a local build cannot be known in advance.',
        next: 'Remove the digest, or use a different source for this tool.',
    });
}
function noGo({ name }) {
    return new problem/* Problem */.A(`build ${name} from source`, {
        found: 'Go is not on PATH.',
        next: 'Add a step with actions/setup-go before this one, or use a different source.',
    });
}
function buildFailed({ name }, source, { exitCode, stderr }) {
    const [firstLine = ''] = stderr.split('\n').filter(line => line !== '' && !line.startsWith('go: downloading'));
    return new problem/* Problem */.A(`build ${name} ${source.version} from source`, {
        found: `go build ended with exit code ${exitCode}${firstLine === '' ? '' : ` (${firstLine.trim()})`}.`,
        next: 'See its output below. Check the version of Go, and the access to the module proxy.',
        details: stderr,
    });
}
function otherVersion({ name }, source, found) {
    return new problem/* Problem */.A(`build ${name} ${source.version} from source`, {
        found: `the program reports version ${found}.`,
        next: 'Check the linker flags in the lock, and the version in go.mod.',
    });
}

;// CONCATENATED MODULE: ./packages/tools/lib/from-path.js









/**
 * Takes a program that already exists: `<folder>/<name>` or `<folder>/<name>/<name>`. It must have the given digest, or the
 * recorded one, or, if the lock has this version, the one of the lock. Throws a Problem, also for a program of the repository that
 * could use the identity of the job.
 */
async function fromPath(request, context) {
    const path = await locate(request, context);
    await refuseOther(request, path);
    await refuseOfRepository(request, path, context);
    const tool = await describeTool(request.name, path, context.host);
    const assurance = await check(request, tool, context);
    return { ...tool, served: 'path', assurance };
}
async function locate({ name }, context) {
    const folder = context.toolPath ?? '';
    const file = (0,names/* programName */.kX)(name, isWindows(context.platform));
    for (const path of [(0,external_node_path_.join)(folder, file), (0,external_node_path_.join)(folder, name, file)]) {
        if ((await (0,files/* fileSize */.Ov)(path)) !== undefined)
            return path;
    }
    throw new problem/* Problem */.A(`find ${name} in ${folder}`, {
        found: `it contains neither ${file} nor ${(0,external_node_path_.join)(name, file)}.`,
        next: 'Check the input "tool-path". Symbolic links are not accepted.',
    });
}
/** Runs before the program is asked for its version, because the wrong program must not run. */
async function refuseOther({ name, sha256 }, path) {
    if (sha256 === undefined)
        return;
    const found = await sha256File(path, 'regular', programLimit);
    if (found !== sha256)
        throw wrongDigest(name, path, found, sha256);
}
/**
 * If a job has an identity, each program can sign what it likes as this workflow. A reusable workflow vouches for what its signing job
 * does, so nothing that a project committed may run there. The digest of the program alone does not help, because its folder gets on `PATH`, with
 * all that lies beside it. Who names a digest writes the job.
 */
async function refuseOfRepository({ name, sha256 }, path, { host }) {
    if (sha256 !== undefined || host.idTokens === undefined || !(await isBelow(host.workspace, path)))
        return;
    throw new problem/* Problem */.A(`use ${path}`, {
        found: 'it is a file of the repository, and this job has an identity, with which it could sign.',
        next: `Give its digest in the workflow: \`tools: ${name}=sha256:…\`. In a reusable workflow, set another source, or a folder outside of the repository.`,
    });
}
async function isBelow(folder, path) {
    const away = (0,files/* toPosix */.d7)((0,external_node_path_.relative)(await (0,promises_.realpath)(folder), await (0,promises_.realpath)(path)));
    return away !== '..' && !away.startsWith('../') && !(0,external_node_path_.isAbsolute)(away);
}
async function check(request, tool, context) {
    if (request.version !== undefined && request.version !== tool.version)
        throw from_path_otherVersion(request.version, tool);
    if (request.sha256 !== undefined)
        return 'given';
    const locked = context.lock[request.name];
    const program = locked.version === tool.version ? locked.assets[context.platform]?.program : undefined;
    const recorded = (await readRecord(tool.path))?.name === request.name;
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
        found: `its SHA-256 is ${found}, expected ${expected} for ${name}${version}.`,
        next: `If you built it yourself, give its digest: \`tools: ${name}=sha256:…\`.`,
    });
}
function from_path_otherVersion(version, tool) {
    return new problem/* Problem */.A(`use ${tool.path}`, {
        found: `it is version ${tool.version}, not the requested ${version}.`,
        next: 'Replace the program, or request the version that it has.',
    });
}

// EXTERNAL MODULE: ./packages/host/lib/http/answer.js
var answer = __webpack_require__(3908);
// EXTERNAL MODULE: ./packages/host/lib/http/body.js
var body = __webpack_require__(6006);
// EXTERNAL MODULE: ./packages/host/lib/http/idle.js
var http_idle = __webpack_require__(1696);
// EXTERNAL MODULE: ./packages/host/lib/http/request.js + 2 modules
var request = __webpack_require__(6976);
// EXTERNAL MODULE: ./packages/host/lib/http/url.js
var http_url = __webpack_require__(161);
;// CONCATENATED MODULE: ./packages/host/lib/http/download.js










/**
 * Downloads to `path`. If the connection breaks, the next attempt resumes. The digest is computed while it streams. On any
 * failure the file is removed and a Problem is thrown.
 */
async function download(url, path, options) {
    const where = (0,http_url/* shownUrl */.zA)((0,http_url/* parseUrl */.Dl)(url));
    const sink = await Sink.open(path, options.limit);
    const transfer = { url, where, sink, options, resumed: false, validator: undefined };
    try {
        await (0,retry/* retry */.L5)(() => attempt(transfer), options.retry ?? retry/* patient */.Im, options.say);
        await sink.close();
    }
    catch (error) {
        await sink.close().catch(() => undefined);
        await (0,promises_.rm)(path, { force: true });
        throw error;
    }
}
async function attempt(transfer) {
    const idle = (0,http_idle/* idleTimer */.a)(transfer.options.idleMs ?? 30_000);
    try {
        await receive(transfer, idle);
    }
    catch (error) {
        throw error instanceof problem/* Problem */.A
            ? error
            : (0,answer/* brokenConnection */.m)(error, `download ${transfer.where}`, received(transfer.sink));
    }
    finally {
        idle.stop();
    }
    await checkDigest(transfer);
}
async function receive(transfer, idle) {
    const { headers, env } = transfer.options;
    const own = typeof headers === 'function' ? await headers() : headers;
    const response = await (0,request/* request */.E)(transfer.url, { ...own, ...rangeHeaders(transfer) }, { env, signal: idle.signal });
    try {
        await begin(transfer, response);
        for await (const bytes of (0,body/* piecesOf */.Xe)(response)) {
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
        throw (0,answer/* refusedBy */.i)(response, transfer.where);
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
    throw new problem/* Problem */.A(`download ${where}`, {
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
    throw new WrongDigest(`download ${where}`, {
        found: `its SHA-256 is ${found}, expected ${options.sha256} (${sink.size} bytes; the file was removed).`,
        next: 'Do not use it. Check the source: it serves only a part of the pinned file, or a different file.',
    });
}
async function startAgain({ sink, where }, found) {
    await sink.restart();
    return new retry/* Transient */.Rc(`download ${where}`, {
        found: `${found}.`,
        next: 'Check the server and the proxies in between.',
    });
}
function received(sink) {
    return sink.size === 0 ? '' : ` after ${sink.size} bytes`;
}

// EXTERNAL MODULE: ./packages/tools/lib/tool-request.js + 1 modules
var tool_request = __webpack_require__(6539);
;// CONCATENATED MODULE: ./packages/tools/lib/select.js




/** The requested version; defaults to the lock's. Throws a Problem if it is none, is known bad or has no digest. */
function requestedVersion(request, context) {
    const version = request.version ?? context.lock[request.name].version;
    // A manifest of others may have named it: a path in it would lead to another repository, and out of the tool cache.
    if (!(0,tool_request/* isExactVersion */.Yb)(version))
        throw new problem/* Problem */.A(`install ${request.name}`, {
            found: `${JSON.stringify(version)} is not an exact version.`,
            next: 'Name a version like 1.2.3.',
        });
    refuseKnownBad(request.name, version);
    if (version === context.lock[request.name].version)
        return version;
    if (request.sha256 !== undefined || request.program !== undefined)
        return version;
    throw new problem/* Problem */.A(`install ${request.name} ${version}`, {
        found: 'this version is not in the lock, and the request gives no digest for it.',
        next: `Add the SHA-256 of its asset for ${context.platform}: \`${request.name}@${version}=sha256:…\`.`,
    });
}
/** The release asset for a requested tool and a platform. Throws a Problem if there is none. */
function selectAsset(request, context) {
    const version = requestedVersion(request, context);
    const locked = context.lock[request.name];
    const asset = locked.assets[context.platform];
    if (asset === undefined)
        throw unsupported(request, context);
    const file = withVersion(asset.file, version);
    const path = `${locked.repository}/releases/download/v${version}/${file}`;
    if (version !== locked.version)
        return { version, file, path, ...givenDigest(request, asset) };
    refuseOtherDigest(request, asset);
    const { sha256, program } = asset;
    return { version, file, path, sha256, ...(program === undefined ? {} : { program }), assurance: locked.verified };
}
/** True for an asset that is the program itself, not an archive. */
function isProgram(file) {
    return !file.endsWith('.tar.gz') && !file.endsWith('.zip');
}
function givenDigest({ sha256, program }, asset) {
    if (sha256 === undefined)
        return { ...(program === undefined ? {} : { program }), assurance: 'given' };
    return { sha256, ...(isProgram(asset.file) ? { program: sha256 } : {}), assurance: 'given' };
}
function refuseOtherDigest(request, asset) {
    if (request.sha256 === undefined || request.sha256 === asset.sha256)
        return;
    throw new problem/* Problem */.A(`install ${request.name}`, {
        found: `the given digest is ${request.sha256}, but the lock has ${asset.sha256} for this version.`,
        next: 'Find out which of the two is wrong, or remove the given digest.',
    });
}
function unsupported({ name }, { lock, platform }) {
    const reason = lock[name].withheld?.[platform];
    return new problem/* Problem */.A(`install ${name} for ${platform}`, {
        found: reason === undefined
            ? 'upstream has no release for this platform.'
            : `the lock excludes this platform: ${reason}.`,
        next: `Use a runner with one of these platforms: ${Object.keys(lock[name].assets).join(', ')}. Or provide your own program with \`source: path\`.`,
    });
}

;// CONCATENATED MODULE: ./packages/tools/lib/from-server.js










/** Largest release asset, in bytes. The largest in the lock has about 100 MB. */
const assetLimit = 256 * 1024 * 1024;
/** Installs from upstream's release. If it throws a Problem, it leaves nothing behind. */
function fromRelease(request, context) {
    const asset = selectAsset(request, context);
    return fetchAsset(request, asset, `${trimmed(context.releaseUrl)}/${asset.path}`, 'release', context);
}
/** Installs the asset with the same name from a mirror. Because of the digest, any mirror is as good as upstream. */
async function fromMirror(request, context) {
    const asset = selectAsset(request, context);
    return fetchAsset(request, asset, `${trimmed(context.mirrorUrl ?? '')}/${asset.file}`, 'mirror', context);
}
/**
 * The program of a release from the tool cache, if it is there and valid. The expected digest comes from the lock: that of the
 * program, otherwise that of the archive, which is kept for this. It never comes from a file beside the program.
 */
async function fromCache(request, context) {
    const asset = selectAsset(request, context);
    const name = (0,names/* programName */.kX)(request.name, isWindows(context.platform));
    const folder = await wholeFolder(context, request.name, asset.version, 'release', [name, asset.file]);
    if (folder === undefined)
        return undefined;
    const program = (0,external_node_path_.join)(folder, name);
    if ((await readRecord(program))?.name !== request.name || !(await isFile(program, programLimit)))
        return undefined;
    const [found, expected] = await Promise.all([
        sha256File(program, 'regular', programLimit),
        expectedDigest(asset, request, folder, context),
    ]);
    if (found === expected)
        return installed(request, asset, program, found, 'cache');
    context.host.warning(`${request.name} ${asset.version} in the tool cache has changed since it was installed: its SHA-256 is ${found}` +
        `${expected === undefined ? '' : `, expected ${expected}`}. Installing it again.`);
    await clear(folder);
    return undefined;
}
async function fetchAsset(request, asset, url, served, context) {
    const folder = cacheFolder(context, request.name, asset.version, 'release');
    const name = (0,names/* programName */.kX)(request.name, isWindows(context.platform));
    const sha256 = await place(folder, async (staging) => {
        const file = (0,external_node_path_.join)(staging, asset.file);
        const { host, retry } = context;
        const known = asset.sha256 ?? (isProgram(asset.file) ? asset.program : undefined);
        await download(url, file, { sha256: known, limit: assetLimit, retry, say: host.info, env: host.env });
        const digest = await takeProgram(asset, file, name, staging);
        await writeRecord((0,external_node_path_.join)(staging, name), {
            name: request.name,
            version: asset.version,
            sha256: digest,
            origin: 'release',
        });
        return digest;
    });
    return installed(request, asset, (0,external_node_path_.join)(folder, name), sha256, served);
}
async function takeProgram(asset, file, name, staging) {
    const program = (0,external_node_path_.join)(staging, name);
    const digest = isProgram(asset.file) ? await sha256File(file) : await unpackProgram(file, name, program);
    if (isProgram(asset.file))
        await (0,promises_.rename)(file, program);
    else if (asset.program !== undefined)
        await (0,promises_.rm)(file);
    if (asset.program !== undefined && asset.program !== digest)
        throw wrongProgram(asset, name, digest);
    await (0,promises_.chmod)(program, 0o755);
    return digest;
}
async function expectedDigest(asset, request, folder, context) {
    if (asset.program !== undefined)
        return asset.program;
    const archive = (0,external_node_path_.join)(folder, asset.file);
    if (!(await isFile(archive, assetLimit)))
        return undefined;
    if ((await sha256File(archive, 'regular', assetLimit)) !== asset.sha256)
        return undefined;
    return digestOfMember(archive, (0,names/* programName */.kX)(request.name, isWindows(context.platform)));
}
/** True for a regular file that is not too large to be read. */
async function isFile(path, limit) {
    const size = await (0,files/* fileSize */.Ov)(path);
    return size !== undefined && size <= limit;
}
function installed(request, asset, path, sha256, served) {
    const { version, assurance } = asset;
    return { path, name: request.name, version, sha256, origin: 'release', served, assurance };
}
function wrongProgram(asset, name, found) {
    return new WrongDigest(`unpack ${asset.file}`, {
        found: `the SHA-256 of ${name} in it is ${found}, but ${asset.sha256 === undefined ? 'it must be' : 'the lock has'} ${asset.program}.`,
        next: asset.sha256 === undefined
            ? 'Install the wanted program yourself. It is for another platform, or comes from elsewhere.'
            : 'Do not use it. Report this, because the lock of release-tools contradicts itself.',
    });
}
function trimmed(url) {
    return url.replace(/\/+$/, '');
}

;// CONCATENATED MODULE: ./packages/tools/lib/install-one.js






/** Installs one tool from one source. If the tool cache has what the source would serve, it comes from there. */
async function installOne(request, source, context) {
    requestedVersion(request, context);
    if (source === 'path')
        return fromPath(request, context);
    if (source === 'go')
        return fromGo(request, context);
    if (source === 'auto')
        return fromAny(request, context);
    return ((await fromCache(request, context)) ??
        (source === 'mirror' ? fromMirror(request, context) : fromRelease(request, context)));
}
// In this order: what exists, what is downloaded, what takes minutes.
const order = [
    ['path', pathOfSameVersion],
    ['tool cache', fromCache],
    ['tool cache (built)', (request, context) => crossing(request, context, fromBuilt)],
    ['mirror', async (request, context) => (context.mirrorUrl === undefined ? undefined : fromMirror(request, context))],
    ['release', fromRelease],
    ['go', (request, context) => crossing(request, context, fromGo)],
];
/** Tries all sources. Logs which one served the tool, and why those before it did not. */
async function fromAny(request, context) {
    const reasons = [];
    for (const [name, install] of order) {
        try {
            const tool = await install(request, context);
            if (tool !== undefined)
                return tell(tool, name, reasons, context);
        }
        catch (error) {
            // The next source follows only if this one cannot serve the tool, not after a defect of ours.
            if (!(error instanceof problem/* Problem */.A))
                throw error;
            if (error instanceof WrongDigest)
                context.host.warning(`${request.name}, ${name}: ${error.message}`);
            reasons.push(`${name}: ${(0,problem/* messageOf */.b)(error)}`);
        }
    }
    throw new problem/* Problem */.A(`install ${request.name}`, {
        found: 'no source could serve it.',
        next: 'See below what each of them reported.',
        details: reasons.join('\n'),
    });
}
function tell(tool, name, reasons, { host }) {
    for (const reason of reasons)
        host.info(`${tool.name}: not from ${reason}`);
    host.info(`${tool.name} ${tool.version}: from ${name}.`);
    return tool;
}
async function pathOfSameVersion(request, context) {
    if (context.toolPath === undefined)
        return undefined;
    const tool = await fromPath(request, context);
    refuseCrossing(request, tool.version, context);
    return tool;
}
async function crossing(request, context, install) {
    refuseCrossing(request, lockedSource(request, context).version, context);
    return install(request, context);
}
function refuseCrossing(request, version, context) {
    const expected = requestedVersion(request, context);
    if (version === expected || context.allowSourceVersion)
        return;
    throw new problem/* Problem */.A(`install ${request.name} ${expected}`, {
        found: `this source has version ${version}.`,
        next: 'To accept it, set `allow-source-version: true`.',
    });
}

;// CONCATENATED MODULE: ./packages/tools/lib/install.js





// If another source can follow, do not wait long for a dead network.
const brief = { attempts: 2, baseMs: 500, maxMs: 5000 };
/**
 * Installs tools in parallel, at most four at a time, but builds one after the other, as each uses all cores. The result is in
 * the order of the request. Throws the first Problem once all have ended. What was installed by then stays in the tool cache,
 * complete and checked.
 */
async function installTools(request, host) {
    const context = toContext(request, host);
    return pool(request.tools, 4, tool => installOne(tool, request.source, context));
}
function toContext(request, host) {
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
        retry: request.retry ?? (request.source === 'auto' ? brief : retry/* patient */.Im),
        building: oneAtATime(),
    };
}
/** Runs the given work one after the other. */
function oneAtATime() {
    let last = Promise.resolve();
    return work => {
        const next = last.then(work, work);
        last = next;
        return next;
    };
}

// EXTERNAL MODULE: ./packages/base/lib/text/visible.js + 1 modules
var text_visible = __webpack_require__(8153);
;// CONCATENATED MODULE: ./packages/base/lib/html/markup.js

/** HTML that is safe to put into a page: the result of `html`, or escaped text. */
class Markup {
    text;
    constructor(text) {
        this.text = text;
    }
}
/** Tag for templates. It escapes every value except Markup, joins lists, and leaves undefined out. */
function html(parts, ...values) {
    return new Markup(parts.map((part, index) => part + render(values[index])).join(''));
}
/** Escapes any text for use between tags and in quoted attributes. Shows what a reader cannot see as �. */
function escapeHtml(text) {
    return (0,text_visible/* visible */.RK)(text).replace(/[&<>"'`]/g, character => `&#${character.codePointAt(0)};`);
}
function render(value) {
    if (value === undefined)
        return '';
    if (value instanceof Markup)
        return value.text;
    if (Array.isArray(value))
        return value.map(render).join('');
    return escapeHtml(String(value));
}

;// CONCATENATED MODULE: ./packages/base/lib/markdown/escape.js


/** Only this file inserts it: `visible` has removed all others before. */
const breaker = '\u200b';
/**
 * What GitHub changes in the text of a page after it has read the Markdown, so that no escape prevents it: links from bare addresses,
 * mentions, references to issues, emoji. A breaker behind a match of a pattern prevents the change.
 * https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls
 */
const references = [
    /:(?=\/\/)/g,
    /www(?=\.)/gi,
    // Not in a digest: readers copy `image@sha256:…`.
    /@(?!sha(?:256|512):)/g,
    /#(?=\d)/g,
    /GH-(?=\d)/gi,
    /:(?=(?:[\w+-]*[a-z+-][\w+-]*|100|1234):)/gi,
    /(?:mailto|xmpp):(?=\S)/gi,
];
function inert(text) {
    return references.reduce((broken, pattern) => broken.replace(pattern, `$&${breaker}`), text);
}
/** Writes breakers as entities. GitHub reads no formula at a dollar sign in an element: no escape does that. */
function written(text) {
    return text.replaceAll(breaker, '&#8203;').replaceAll('$', () => '<span>$</span>');
}
/** The same Markdown for readers other than GitHub: without what only prevents GitHub's changes. */
function withoutBreakers(markdown) {
    return markdown.replaceAll('&#8203;', '').replaceAll('<span>$</span>', () => '$');
}
/**
 * Any text of others for one line of Markdown: a cell of a table, after a bullet, in a sentence. Nothing in it starts markup, HTML, a
 * link, a mention, an emoji or a formula, and nothing in it is invisible.
 */
function escapeMarkdown(text) {
    const escaped = inert((0,text_visible/* oneLine */.TN)(text))
        .replace(/[\\`*_{}[\]()#+!|<>~@&]/g, character => entities[character] ?? `\\${character}`)
        .replace(/^(?=[-=])/, '\\')
        .replace(/^(\d+)(?=\.(?: |$))/, '$1\\');
    return written(escaped);
}
/** Any text of others as the title of an issue: text without Markdown, in which GitHub shall find no mention, reference or link. */
function escapeTitle(text) {
    return inert(oneLine(text));
}
const entities = { '@': '&#64;', '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** Any text of others for one line of HTML in Markdown, such as the title of a `<details>`. It is not read as Markdown. */
function escapeHtmlInMarkdown(text) {
    const pieces = inert((0,text_visible/* oneLine */.TN)(text)).split(breaker);
    return written(pieces.map(piece => escapeHtml(piece).replaceAll('@', '&#64;')).join(breaker));
}
/**
 * Any text of others as inline code: the fence is longer than the backticks inside. In the cell of a table, a bar needs an escape, which
 * elsewhere would be shown.
 */
function code(text, place = 'cell') {
    const shown = (0,text_visible/* oneLine */.TN)(text);
    const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map(run => run.length));
    const fence = '`'.repeat(longest + 1);
    const padded = longest > 0 || shown === '' ? ` ${shown} ` : shown;
    const barred = padded.replace(/(?<!\\)\\*\|/g, found => `${'\\'.repeat(2 * found.length - 2)}\\|`);
    return `${fence}${place === 'cell' ? barred : padded}${fence}`;
}
/** Any text of others as a block of code. `language` is ours. */
function codeBlock(text, language) {
    const shown = visible(text);
    const longest = Math.max(2, ...(shown.match(/`+/g) ?? []).map(run => run.length));
    const fence = '`'.repeat(longest + 1);
    return [`${fence}${language}`, shown, fence].join('\n');
}
/** A link. `text` is Markdown; an address of others that is neither http(s) nor mailto is left out. */
function escape_link(text, address) {
    const url = address !== undefined && /^(?:https?:\/\/|mailto:)/i.test(address) ? URL.parse(address) : null;
    return url === null ? text : `[${text}](${encoded(url)})`;
}
/** A link whose text is its address; only for https. */
function bareLink(address) {
    return `<${encoded(new URL(address))}>`;
}
function encoded({ href }) {
    return href.replace(/[()<>|\\`]/g, found => `%${found.charCodeAt(0).toString(16)}`);
}
/** A row of a table. The cells are Markdown. */
function tableRow(cells) {
    return `| ${cells.join(' | ')} |`;
}
/** A table. All cells are Markdown; an empty string if there are no rows. */
function table(head, rows) {
    return rows.length === 0 ? '' : [tableRow(head), tableRow(head.map(() => '---')), ...rows.map(tableRow)].join('\n');
}
/** Text that opens with a click. `title` is HTML, `body` is Markdown. */
function details(title, body) {
    return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}

;// CONCATENATED MODULE: ./packages/tools/lib/table.js

const words = {
    signature: 'upstream’s signature, verified when it was pinned',
    agreement: 'the same digest from independent projects',
    given: 'digest given in the workflow',
    'go.sum': 'source pinned by go.sum',
    record: 'digest recorded when it was installed',
    none: 'nothing: the program was already there',
};
/** The table of tools for the job summary, in Markdown. */
function toolTable(tools) {
    const rows = tools.map(({ name, version, origin, served, assurance, sha256 }) => [
        name,
        escapeMarkdown(version),
        `${origin}${served === origin ? '' : ` (from ${served})`}`,
        words[assurance],
        code(sha256),
    ]);
    const names = tools.map(({ name, version }) => `${name} ${version}`).join(', ');
    return details(`Tools: ${escapeHtmlInMarkdown(names)}`, table(['Tool', 'Version', 'Origin', 'Digest confirmed by', 'SHA-256 of the program'], rows));
}

;// CONCATENATED MODULE: ./actions/setup-tools/lib/run.js



/** Installs the tools, and adds them to PATH after all of them are installed and verified. */
async function run(inputs, host) {
    const tools = await installTools(run_request(inputs), host);
    for (const tool of tools)
        (0,core/* addPath */.fM)((0,external_node_path_.dirname)(tool.path));
    await host.summary(toolTable(tools), 'tools');
    return { tools: JSON.stringify(byName(tools)), ...pathsOf(tools) };
}
function run_request(inputs) {
    return {
        tools: inputs.tools,
        source: inputs.source,
        releaseUrl: inputs['release-url'],
        mirrorUrl: inputs['mirror-url'],
        // PATH must contain only absolute folders.
        toolPath: inputs['tool-path'] === undefined ? undefined : (0,external_node_path_.resolve)(inputs['tool-path']),
        allowSourceVersion: inputs['allow-source-version'],
        cacheDir: toolCacheDir(),
        findCached: findCached,
        // The committed go.mod files are beside dist/, which contains the script that Node runs.
        goModules: (0,external_node_path_.join)((0,external_node_path_.dirname)(process.argv[1] ?? ''), '..', 'go'),
    };
}
/** The path of every tool; undefined for one that was not installed. */
function pathsOf(tools) {
    const paths = names/* toolNames */.$p.map(name => [`${name}-path`, tools.find(tool => tool.name === name)?.path]);
    return Object.fromEntries(paths);
}
function byName(tools) {
    return Object.fromEntries(tools.map(({ name, ...rest }) => [name, rest]));
}


/***/ }),

/***/ 7451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EJ: () => (/* binding */ requireFileOrNothing),
/* harmony export */   Ov: () => (/* binding */ fileSize),
/* harmony export */   Zf: () => (/* binding */ writeFileAtomic),
/* harmony export */   bg: () => (/* binding */ byBytes),
/* harmony export */   d7: () => (/* binding */ toPosix)
/* harmony export */ });
/* unused harmony exports listFiles, writeAtomic, sizeIfThere */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1167);





const aboveSurrogates = /[\ud800-\uffff]/;
/** Compares by bytes, so that the order is the same on every machine and in every locale. */
function byBytes(a, b) {
    // Below the surrogates, UTF-16 has the order of UTF-8.
    if (!aboveSurrogates.test(a) && !aboveSurrogates.test(b))
        return a < b ? -1 : Number(a > b);
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
/** The same relative path, with forward slashes. */
function toPosix(path) {
    return node_path__WEBPACK_IMPORTED_MODULE_2__.sep === '/' ? path : path.split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep).join('/');
}
/**
 * Lists every regular file under a directory: relative paths with forward slashes, in bytewise order.
 * Throws a Problem at a symbolic link or a special file, because a release contains plain files only.
 */
async function listFiles(directory) {
    const found = [];
    const walk = async (relative) => {
        for (const entry of await readdir(join(directory, relative), { withFileTypes: true })) {
            const path = relative === '' ? entry.name : `${relative}/${entry.name}`;
            if (entry.isDirectory())
                await walk(path);
            else if (entry.isFile())
                found.push(path);
            else {
                throw new Problem(`list the files of ${directory}`, {
                    found: `${JSON.stringify(path)} is a symbolic link or a special file.`,
                    next: 'Replace it with a regular file.',
                });
            }
        }
    };
    await walk('');
    return found.sort(byBytes);
}
/** Writes a file so that it appears complete or not at all. Creates its directory. Chunks are written as they come. */
async function writeFileAtomic(path, data) {
    await writeAtomic(path, partial => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(partial, data));
}
/**
 * Throws a Problem if something other than a file is at a path: what would be written could replace or remove a device or a link, such as
 * /dev/null, for everybody. With `links`, a link may be there, because it is followed.
 */
async function requireFileOrNothing(path, { links = false } = {}) {
    // Why a path can't be looked at is said when it is written.
    const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path).catch(() => undefined);
    if (status === undefined || status.isFile() || (links && status.isSymbolicLink()))
        return;
    throw new _problem_js__WEBPACK_IMPORTED_MODULE_3__/* .Problem */ .A(`write ${path}`, {
        found: 'a directory, a symbolic link or a special file is there.',
        next: 'Give the path of a file.',
    });
}
/** The same for what `write` writes to the path that it gets, beside the file. */
async function writeAtomic(path, write) {
    await requireFileOrNothing(path);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
    // Without the name of the file, which may have 255 characters already.
    const partial = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), `.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.partial`);
    try {
        await write(partial);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(partial, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(partial, { force: true });
        throw error;
    }
}
/**
 * Size in bytes, or undefined if the path does not exist. Throws a Problem for a link or a special file: something that exists
 * and cannot be used must not look absent.
 */
async function sizeIfThere(path) {
    const status = await ifThere(lstat(path));
    if (status === undefined || status.isFile())
        return status?.size;
    throw new Problem(`read ${path}`, {
        found: 'it is a symbolic link or a special file.',
        next: 'Replace it with a regular file.',
    });
}
/** Size in bytes, or undefined if the path is not a regular file (links are not followed). */
async function fileSize(path) {
    const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path).catch(() => undefined);
    return status?.isFile() ? status.size : undefined;
}


/***/ }),

/***/ 7822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ ifThere)
/* harmony export */ });
/**
 * What a call of `node:fs/promises` answers, or undefined if its path does not exist. Throws if it exists and cannot be read: what is
 * not known must not look absent.
 */
async function ifThere(answer) {
    return answer.catch((error) => {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    });
}


/***/ }),

/***/ 73:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J1: () => (/* binding */ openedSync),
/* harmony export */   Tq: () => (/* binding */ openFile),
/* harmony export */   tk: () => (/* binding */ readLimited),
/* harmony export */   ut: () => (/* binding */ readPieces)
/* harmony export */ });
/* unused harmony exports readIfThere, readLimitedSync, readSmallSync, readStart */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1167);
// `promises` is loaded at its first use: inputs of an action are read before that.



// Windows has neither. Without O_NONBLOCK, opening a pipe that nobody writes to takes forever.
const { O_NOFOLLOW = 0, O_NONBLOCK = 0, O_RDONLY } = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants;
const chunkSize = 64 * 1024;
const flags = {
    regular: O_RDONLY | O_NONBLOCK,
    inside: O_RDONLY | O_NONBLOCK | O_NOFOLLOW,
    any: O_RDONLY,
};
/**
 * Opens a file for reading. Throws a Problem if it is not of the accepted kind, and the system's error if it does not exist. The
 * caller closes it.
 */
async function openFile(path, accepted = 'regular') {
    return (await opened(path, accepted)).handle;
}
async function opened(path, accepted) {
    const handle = await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.open(path, flags[accepted]).catch(error => {
        throw problemOfOpening(error, path);
    });
    try {
        const status = await handle.stat();
        requireKind(status, path, accepted);
        return { handle, status };
    }
    catch (error) {
        await handle.close();
        throw error;
    }
}
/**
 * Reads a file of at most `limit` bytes. Takes at most one byte more from an open handle, whatever size the system reports. Throws
 * a Problem if it is larger, or not of the accepted kind. Throws the system's error if it does not exist.
 */
async function readLimited(path, limit, accepted = 'regular') {
    const { handle, status } = await opened(path, accepted);
    try {
        const content = await readAtMost(handle, limit + 1, requireSize(status, path, limit) + 1);
        if (content.length > limit)
            throw tooLarge(path, `more than the ${limit} bytes accepted`);
        return content;
    }
    finally {
        await handle.close();
    }
}
/** The same, but undefined if the file does not exist. */
async function readIfThere(path, limit, accepted) {
    return ifThere(readLimited(path, limit, accepted));
}
/** The same for inputs of an action, which are read before anything else runs. Regular files only. */
function readLimitedSync(path, limit) {
    const { descriptor, status } = openedSync(path, 'regular');
    try {
        return readExactly(descriptor, requireSize(status, path, limit));
    }
    finally {
        closeSync(descriptor);
    }
}
/** Opens a file as openFile does, for a caller that closes the descriptor. */
function openedSync(path, accepted) {
    let descriptor;
    try {
        descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, flags[accepted]);
        const status = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor);
        requireKind(status, path, accepted);
        return { descriptor, status };
    }
    catch (error) {
        if (descriptor !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
        throw problemOfOpening(error, path);
    }
}
/** A link that is not followed gives ELOOP. Every other error stays as it is. */
function problemOfOpening(error, path) {
    return error.code === 'ELOOP' ? notRegular(path) : error;
}
/** `size` bytes from an open file, into `content`; fewer if it ends before. */
function readExactly(file, size, content = Buffer.allocUnsafe(size)) {
    let filled = 0;
    for (let read = -1; read !== 0 && filled < size; filled += read)
        read = readSync(file, content, filled, size - filled, null);
    return content.subarray(0, filled);
}
/**
 * The size of a file and, if there is room for it in `space`, its content: a view of `space`. Takes no more than the size that the system
 * reports. For thousands of small files, this takes a fifth of the time of readLimited. Throws what readLimited throws.
 */
function readSmallSync(path, space, accepted) {
    const file = openedSync(path, accepted);
    try {
        const { size } = file.status;
        return size > space.length ? { size } : { size, content: readExactly(file.descriptor, size, space) };
    }
    finally {
        closeSync(file.descriptor);
    }
}
/** The first bytes of a file; fewer than `count` if it is shorter. */
async function readStart(path, count, accepted) {
    const handle = await openFile(path, accepted);
    try {
        return await readAtMost(handle, count, count);
    }
    finally {
        await handle.close();
    }
}
/** Reads a file in pieces, so that a large one needs little memory. Opens it with the first piece, and throws what readLimited throws. */
async function* readPieces(path, { accepted = 'regular', limit, range, pieceSize = chunkSize, reused = false } = {}) {
    const { handle, status } = await opened(path, accepted);
    try {
        if (limit !== undefined)
            requireSize(status, path, limit);
        const start = range?.start ?? 0;
        const end = range === undefined ? Number.POSITIVE_INFINITY : range.end + 1;
        // A small file needs no large piece. One byte more shows whether it ends there.
        const most = status.isFile() ? Math.min(pieceSize, status.size + 1) : pieceSize;
        let piece = Buffer.alloc(0);
        for (let at = start; at < end;) {
            if (!reused || at === start)
                piece = Buffer.allocUnsafe(Math.min(most, end - at));
            const position = status.isFile() ? at : null;
            const { bytesRead } = await handle.read(piece, { position, length: Math.min(piece.length, end - at) });
            if (bytesRead === 0)
                return;
            at += bytesRead;
            if (limit !== undefined && at - start > limit)
                throw tooLarge(path, `more than the ${limit} bytes accepted`);
            yield piece.subarray(0, bytesRead);
        }
    }
    finally {
        await handle.close();
    }
}
/** `first`: how many bytes to expect; 1 if the system does not say. A file that says its size needs no more memory than that. */
async function readAtMost(handle, most, first) {
    const pieces = [];
    let free = Buffer.alloc(Math.min(first > 1 ? first : chunkSize, most));
    for (let left = most; left > 0;) {
        if (free.length === 0)
            free = Buffer.alloc(Math.min(chunkSize, left));
        const { bytesRead } = await handle.read(free);
        if (bytesRead === 0)
            break;
        pieces.push(free.subarray(0, bytesRead));
        free = free.subarray(bytesRead);
        left -= bytesRead;
    }
    const [only = Buffer.alloc(0), ...others] = pieces;
    return others.length === 0 ? only : Buffer.concat(pieces);
}
function requireKind(status, path, accepted) {
    if (!status.isFile() && (accepted !== 'any' || status.isDirectory()))
        throw notRegular(path);
}
/** The size of a regular file; 0 if it is something else, which does not say its size. */
function requireSize(status, path, limit) {
    if (!status.isFile())
        return 0;
    if (status.size > limit)
        throw tooLarge(path, `${status.size} bytes, more than the ${limit} accepted`);
    return status.size;
}
function tooLarge(path, found) {
    return new _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .A(`read ${path}`, { found: `it has ${found}.`, next: 'Check that this is the file you meant.' });
}
function notRegular(path) {
    return new _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .A(`read ${path}`, {
        found: 'it is a symbolic link, a directory or a special file.',
        next: 'Replace it with a regular file.',
    });
}


/***/ })

};
