export const id = 427;
export const ids = [427];
export const modules = {

/***/ 427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(760);
;// CONCATENATED MODULE: ./packages/evidence/lib/release/gpg-signatures.js




/** The name of a file with a GPG signature is that of the signed file, with this ending. */
const gpgEnding = '.asc';
/**
 * The files that GPG signs, if it signs a release: what people download by itself, and what has the digests of all else. Their signatures
 * are made last, because no file can list itself; so only the verification summary lists them.
 */
function gpgSignedFiles(releaseDir, { files, tag }) {
    const artifacts = files.filter(({ path }) => isArtifact(path)).map(({ path }) => path);
    const inside = [...artifacts, page.files.text.path, manifestName, sumsName];
    const tarball = tarballName(tag);
    return [
        ...inside.map(path => ({ asset: basename(path), path: join(releaseDir, path) })),
        { asset: tarball, path: join(dirname(releaseDir), tarball) },
    ];
}
/** The directory beside the release directory with its GPG signatures (`release.gpg/`), by the names of their assets. */
function gpgDir(releaseDir) {
    return join(dirname(releaseDir), `${basename(releaseDir)}.gpg`);
}

// EXTERNAL MODULE: ./packages/base/lib/files.js
var files = __webpack_require__(451);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(455);
// EXTERNAL MODULE: ./packages/base/lib/problem.js
var problem = __webpack_require__(167);
;// CONCATENATED MODULE: ./packages/host/lib/workspace-files.js



/**
 * The files that paths and patterns match, relative to `directory`, each once, in bytewise order. Throws a Problem for a line
 * that matches no file, or that leads out of the directory, directly or by a symbolic link. Its message names `input`.
 */
async function matchFiles(patterns, directory, input) {
    const found = [];
    for (const pattern of patterns)
        found.push(...(await matchOne(pattern, directory, input)));
    return [...new Set(found)].sort(files/* byBytes */.bg);
}
async function matchOne(pattern, directory, input) {
    if (leadsOut(pattern))
        throw bad(input, pattern, 'it leads out of the workspace.');
    // If a file has this name, brackets and stars in it are not a pattern.
    const whole = await isFile((0,external_node_path_.join)(directory, pattern));
    const paths = whole ? [(0,files/* toPosix */.d7)(pattern)] : await expand(pattern, directory);
    if (paths.length === 0)
        throw bad(input, pattern, 'it matches no file.');
    for (const path of paths)
        refuseControl(path, input);
    for (const path of paths)
        await refuseLinkOut(path, directory, input);
    return paths;
}
async function expand(pattern, directory) {
    const paths = [];
    for await (const path of (0,promises_.glob)(pattern, { cwd: directory }))
        if (await isFile((0,external_node_path_.join)(directory, path)))
            paths.push((0,files/* toPosix */.d7)(path));
    return paths;
}
async function isFile(path) {
    return (await (0,files/* fileSize */.Ov)(path)) !== undefined;
}
/** Refused because names are printed one per line in logs, outputs and summaries. */
function refuseControl(path, input) {
    if (/\p{Cc}/u.test(path))
        throw bad(input, path, 'the name contains a line break or another control character.');
}
async function refuseLinkOut(path, directory, input) {
    const [root, target] = await Promise.all([(0,promises_.realpath)(directory), (0,promises_.realpath)((0,external_node_path_.join)(directory, path))]);
    if (leadsOut((0,external_node_path_.relative)(root, target)))
        throw bad(input, path, `it leads out of the workspace (to ${target}).`);
}
function leadsOut(path) {
    return (0,external_node_path_.isAbsolute)(path) || path.split(/[\\/]/).includes('..');
}
function bad(input, pattern, found) {
    return new problem/* Problem */.A(`use the input ${JSON.stringify(input)}`, {
        found: `${JSON.stringify(pattern)}: ${found}`,
        next: 'Give paths or patterns of files in the workspace, one per line.',
    });
}

// EXTERNAL MODULE: ./packages/runner/lib/inputs.js + 1 modules
var inputs = __webpack_require__(672);
;// CONCATENATED MODULE: ./packages/runner/lib/files-to-sign.js




/** The endings of signatures that are written beside a file: of cosign, of GPG, and of openssl. */
const endings = ['.sigstore.json', '.asc', '.sig'];
/**
 * The files that the lines of the input `files` match, without signatures beside their file: `dist/*` matches those of an earlier run as
 * well. Throws a Problem for a line that matches nothing else.
 */
async function filesToSign(patterns, workspace) {
    const found = await matchFiles(patterns, workspace, 'files');
    const signatures = new Set();
    for (const file of found)
        if (await isSignature(file, workspace))
            signatures.add(file);
    for (const pattern of signatures.size === 0 ? [] : patterns) {
        const matched = await matchFiles([pattern], workspace, 'files');
        if (matched.every(file => signatures.has(file)))
            throw (0,inputs/* badInput */.AN)('files', `${JSON.stringify(pattern)} matches only signatures of other files.`, 'Name the files to sign: they are signed again.');
    }
    return found.filter(file => !signatures.has(file));
}
async function isSignature(file, workspace) {
    for (const ending of endings.filter(one => file.endsWith(one)))
        if ((await (0,files/* fileSize */.Ov)((0,external_node_path_.join)(workspace, file.slice(0, -ending.length)))) !== undefined)
            return true;
    return false;
}

// EXTERNAL MODULE: ./packages/base/lib/json.js + 1 modules
var json = __webpack_require__(709);
// EXTERNAL MODULE: ./packages/base/lib/read-limited.js
var read_limited = __webpack_require__(73);
;// CONCATENATED MODULE: ./packages/runner/lib/event.js

/** Reads the event of the run. What the payload does not say is undefined. */
function readEvent(env = process.env) {
    const payload = readPayload(env.GITHUB_EVENT_PATH);
    const before = textAt(payload, 'before');
    return {
        name: env.GITHUB_EVENT_NAME ?? '',
        ref: env.GITHUB_REF ?? '',
        defaultBranch: textAt(payload, 'repository', 'default_branch'),
        before: before === undefined || /^0+$/.test(before) ? undefined : before,
        actor: env.GITHUB_ACTOR ?? '',
        pullRequest: pullRequestOf(payload),
    };
}
function pullRequestOf(payload) {
    const number = numberAt(payload, 'pull_request', 'number');
    if (number === undefined)
        return undefined;
    const repository = (side) => textAt(payload, 'pull_request', side, 'repo', 'full_name');
    return {
        number,
        head: textAt(payload, 'pull_request', 'head', 'ref') ?? '',
        base: textAt(payload, 'pull_request', 'base', 'ref') ?? '',
        baseSha: textAt(payload, 'pull_request', 'base', 'sha'),
        headSha: textAt(payload, 'pull_request', 'head', 'sha'),
        // If the head's repository was deleted, the head is not a branch of this repository either.
        isFork: at(payload, 'pull_request', 'head') !== undefined && repository('head') !== repository('base'),
    };
}
// GitHub sends no payload above 25 MB.
const payloadLimit = 25 * 1024 * 1024;
/** The payload of the event; undefined if there is none, or if it cannot be read. */
function readPayload(path) {
    if (path === undefined || path === '')
        return undefined;
    try {
        return JSON.parse((0,read_limited/* readLimitedSync */.EW)(path, payloadLimit).toString());
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/runner/lib/context.js



/** Reads the runner's variables. Throws a Problem outside GitHub Actions and act. */
function readContext(env = process.env) {
    return {
        repository: required(env, 'GITHUB_REPOSITORY'),
        serverUrl: env.GITHUB_SERVER_URL ?? 'https://github.com',
        apiUrl: env.GITHUB_API_URL ?? 'https://api.github.com',
        sha: required(env, 'GITHUB_SHA'),
        ref: required(env, 'GITHUB_REF'),
        eventName: env.GITHUB_EVENT_NAME ?? '',
        runId: env.GITHUB_RUN_ID ?? '',
        runAttempt: env.GITHUB_RUN_ATTEMPT ?? '1',
        workflowRef: env.GITHUB_WORKFLOW_REF ?? '',
        job: env.GITHUB_JOB || undefined,
        privateRepository: ofRepository('private', env.GITHUB_EVENT_PATH),
        isFork: ofRepository('fork', env.GITHUB_EVENT_PATH),
        runnerEnvironment: env.RUNNER_ENVIRONMENT === '' ? undefined : env.RUNNER_ENVIRONMENT,
    };
}
/** The web address of the repository of the run: `https://github.com/acme/widget`. Undefined outside GitHub Actions and act. */
function repositoryAddress(env = process.env) {
    const { GITHUB_REPOSITORY: repository = '', GITHUB_SERVER_URL: server = 'https://github.com' } = env;
    return repository === '' ? undefined : `${server}/${repository}`;
}
/** Where the source of the run is. `tag` is undefined in a run of a branch. Undefined outside GitHub Actions and act. */
function sourceOfRun(env) {
    const repository = repositoryAddress(env);
    const { GITHUB_SHA: commit = '', GITHUB_REF: ref = '' } = env;
    if (repository === undefined || !/^[0-9a-f]{40,64}$/.test(commit))
        return undefined;
    return { repository, commit, tag: tagOfRef(ref) };
}
function required(env, name) {
    const value = env[name];
    if (value !== undefined && value !== '')
        return value;
    throw new problem/* Problem */.A('read the context of the run', {
        found: `${name} is not set.`,
        next: 'Run this inside GitHub Actions or act.',
    });
}
function ofRepository(fact, eventPath) {
    const value = (0,json.at)(readPayload(eventPath), 'repository', fact);
    return typeof value === 'boolean' ? value : undefined;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(217);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(24);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(161);
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
        const threads = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 919, 19));
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
    const hash = (0,external_node_crypto_.createHash)('sha256');
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

// EXTERNAL MODULE: ./packages/base/lib/text/visible.js + 1 modules
var visible = __webpack_require__(153);
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
    const escaped = inert((0,visible/* oneLine */.TN)(text))
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
    const pieces = inert(oneLine(text)).split(breaker);
    return written(pieces.map(piece => escapeHtml(piece).replaceAll('@', '&#64;')).join(breaker));
}
/**
 * Any text of others as inline code: the fence is longer than the backticks inside. In the cell of a table, a bar needs an escape, which
 * elsewhere would be shown.
 */
function code(text, place = 'cell') {
    const shown = (0,visible/* oneLine */.TN)(text);
    const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map(run => run.length));
    const fence = '`'.repeat(longest + 1);
    const padded = longest > 0 || shown === '' ? ` ${shown} ` : shown;
    const barred = padded.replace(/(?<!\\)\\*\|/g, found => `${'\\'.repeat(2 * found.length - 2)}\\|`);
    return `${fence}${place === 'cell' ? barred : padded}${fence}`;
}
/** Any text of others as a block of code. `language` is ours. */
function codeBlock(text, language) {
    const shown = (0,visible/* visible */.RK)(text);
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

;// CONCATENATED MODULE: ./packages/base/lib/markdown/format.js
/** The sign of each result in Markdown, by its word (docs/glossary.md#results). */
const marks = {
    pass: '✅',
    passed: '✅',
    fail: '❌',
    failed: '❌',
    error: '⚠️',
    review: '⏸️',
    unknown: '❔',
    absent: '➖',
};
/** `1.5 MB`, `312 bytes`: decimal units, one decimal place. */
function formatSize(bytes) {
    if (bytes < 1000)
        return `${bytes} bytes`;
    const unit = ['kB', 'MB', 'GB', 'TB'].find((_, index) => bytes < 1000 ** (index + 2)) ?? 'TB';
    return `${(bytes / 1000 ** (['kB', 'MB', 'GB', 'TB'].indexOf(unit) + 1)).toFixed(1)} ${unit}`;
}
/** `1 artifact`, `3 artifacts`. */
function count(number, one, many = `${one}s`) {
    return `${number} ${number === 1 ? one : many}`;
}
/** `2026-01-31T12:00:00Z` as `31 January 2026`, regardless of the machine's locale and time zone. */
function formatDate(time) {
    const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(time) ?? [];
    return `${Number(day)} ${months[Number(month) - 1]} ${year}`;
}
const months = 'January February March April May June July August September October November December'.split(' ');

;// CONCATENATED MODULE: ./packages/base/lib/suggestion.js
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

;// CONCATENATED MODULE: ./packages/base/lib/shape.js


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
        throw new problem/* Problem */.A(`read ${placeOf(error.at)}`, { found: error.message, next, cause: error });
    }
}
/** An object with these keys and no others. The error for an unknown key suggests the nearest known one. */
function object(fields) {
    return (value, at) => {
        if (!isObject(value))
            throw wrong(at, value, 'a mapping');
        for (const key of Object.keys(value)) {
            if (!Object.hasOwn(fields, key))
                throw new WrongShape(`${place(at)} has the unknown key ${JSON.stringify(key)}${suggestion(key, Object.keys(fields))}.`, shape_join(at, key));
        }
        const entries = Object.entries(fields).map(([key, read]) => [key, read(own(value, key), shape_join(at, key))]);
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
const shape_text = (value, at) => {
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
const shape_boolean = (value, at) => {
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
        const near = typeof value === 'string' ? nearest(value, values.map(String)) : '';
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
function shape_join(at, key) {
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

;// CONCATENATED MODULE: ./packages/evidence/lib/events/signing-event.js

// docs/schema/signing-event.v1.json has the same rules. A test checks that both refuse the same broken records.
/** The value of `schema`, and the `$id` of the JSON Schema. */
const signingEventSchema = 'https://github.com/org/release-tools/blob/v1/docs/schema/signing-event.v1.json';
/** What can be signed. `attestation` is every statement that is not about images or models as a whole. */
const signedKinds = ['image', 'file', 'attestation', 'model'];
/** More signatures than a release makes. */
const mostEvents = 10_000;
const line = matching(/^[^\p{Cc}\p{Cs}]{1,2000}$/u, 'one line of text');
const longHex = matching(/^[0-9a-f]{40,128}$/, '40 to 128 lower-case hexadecimal digits');
const time = matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z$/, 'a time like 2026-01-31T12:00:00Z');
const digits = matching(/^\d{1,20}$/, 'a whole number as text');
/** Names with values, at most 50. */
function named(value) {
    return (found, at) => {
        if (!isObject(found))
            throw wrong(at, found, 'a mapping');
        const names = Object.keys(found).sort(files/* byBytes */.bg);
        if (names.length > 50 || names.some(name => !/^[\w.-]{1,100}$/.test(name)))
            throw new WrongShape(`${JSON.stringify(at)} has more than 50 names, or a name that is none.`, at);
        return Object.fromEntries(names.map(name => [name, value(found[name], `${at}.${name}`)]));
    };
}
const signers = {
    key: object({ kind: oneOf('key'), sha256: hexDigest }),
    identity: object({
        kind: oneOf('identity'),
        identity: line,
        issuer: line,
        certificate: optional(object({ sha256: hexDigest, serialNumber: matching(/^[0-9a-f]{1,64}$/, 'hexadecimal digits') })),
    }),
    openpgp: object({
        kind: oneOf('openpgp'),
        fingerprint: matching(/^[0-9A-F]{40,64}$/, 'a fingerprint in upper-case hex'),
        primary: matching(/^[0-9A-F]{40,64}$/, 'a fingerprint in upper-case hex'),
    }),
};
const signer = (value, at) => {
    const kind = oneOf('key', 'identity', 'openpgp')(isObject(value) ? value.kind : undefined, `${at}.kind`);
    return signers[kind](value, at);
};
const logEntry = object({
    url: optional(line),
    logId: matching(/^[0-9a-f]{8,128}$/, '8 to 128 lower-case hexadecimal digits'),
    index: digits,
    kind: line,
    integratedTime: optional(time),
    bodySha256: optional(hexDigest),
    leafHash: optional(hexDigest),
});
const service = object({
    name: line,
    key: line,
    keyVersion: optional(line),
    login: optional(named(line)),
    session: optional(object({
        caller: optional(line),
        accessor: optional(line),
        loginRequestId: optional(line),
        entityId: optional(line),
        namespace: optional(line),
    })),
});
/** The run of a signature, and of what else an audit log tells. */
const eventRunShape = object({
    server: line,
    repository: line,
    id: optional(line),
    attempt: optional(line),
    job: optional(line),
    workflow: optional(line),
    ref: line,
    commit: line,
});
/** The rules of one record. */
const signingEventShape = object({
    schema: oneOf(signingEventSchema),
    time,
    kept: optional(shape_boolean),
    dryRun: optional(shape_boolean),
    kind: oneOf(...signedKinds),
    predicateType: optional(line),
    subjects: list(object({ name: optional(line), digest: named(longHex) }), 100_000),
    signer,
    signature: object({ sha256: hexDigest, name: optional(line) }),
    signed: optional(object({ algorithm: oneOf('sha256', 'sha384', 'sha512'), digest: longHex })),
    log: list(logEntry, 8),
    timestamps: list(object({ time, authority: optional(line) }), 8),
    service: optional(service),
    run: eventRunShape,
});
/**
 * The records as JSON Lines, each signature once: keys and records are in a fixed order, which no clock decides. Of two records of a signature,
 * that of the run that made it counts. Throws a Problem if one of them is none.
 */
function renderEvents(events) {
    const next = 'This is a defect of release-tools.';
    const made = new Map();
    for (const event of events) {
        const { sha256 } = event.signature;
        const other = made.get(sha256);
        if (other === undefined || (other.kept && !event.kept))
            made.set(sha256, event);
    }
    const lines = [...made.values()].map(event => readShape(signingEventShape, event, 'the record of a signature', next));
    return lines
        .toSorted((a, b) => (0,files/* byBytes */.bg)(placeOf(a), placeOf(b)))
        .map(event => `${JSON.stringify(event)}\n`)
        .join('');
}
function placeOf({ kind, predicateType = '', subjects: [first], signature }) {
    return [signedKinds.indexOf(kind), first?.name ?? '', predicateType, signature.sha256].join('\n');
}
/** Reads records in JSON Lines, each of another signature. `what` names the file in errors. Throws a Problem. */
function signing_event_parseEvents(source, what) {
    const next = 'Run the step that signed again.';
    const lines = source.split('\n').filter(one => one.trim() !== '');
    if (lines.length > mostEvents)
        throw new problem/* Problem */.A(`read ${what}`, {
            found: `it has ${lines.length} records, more than the ${mostEvents} accepted.`,
            next,
        });
    const known = new Map();
    return lines.map((one, index) => {
        const place = `${what}, line ${index + 1}`;
        const event = readShape(signingEventShape, (0,json/* parseJson */.qF)(one, place), place, next);
        const { sha256 } = event.signature;
        const first = known.get(sha256);
        if (first !== undefined)
            throw new problem/* Problem */.A(`read ${place}`, { found: `line ${first} is of the same signature.`, next });
        known.set(sha256, index + 1);
        return event;
    });
}

;// CONCATENATED MODULE: ./packages/base/lib/by-kind.js
/**
 * Calls the case of the value's kind. Every kind has one, so the compiler names each place that a new kind concerns. A comparison
 * with one kind would treat a third kind like the second.
 */
function byKind(value, cases) {
    const called = cases[value.kind];
    return called(value);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/attested-kinds.js
const attestedKinds = [
    { type: 'https://sigstore.dev/cosign/sign', name: 'signature', kind: 'image-signature' },
    { type: 'https://slsa.dev/provenance', name: 'provenance', kind: 'provenance' },
    { type: 'https://slsa.dev/verification_summary', name: 'verification summary' },
    { type: 'https://spdx.dev/Document', name: 'SBOM (SPDX)', kind: 'sbom' },
    { type: 'https://cyclonedx.org/bom', name: 'SBOM (CycloneDX)', kind: 'sbom' },
    { type: 'https://cosign.sigstore.dev/attestation/vuln', name: 'vulnerabilities', kind: 'vulnerabilities' },
    { type: 'https://in-toto.io/attestation/vulns', name: 'vulnerabilities', kind: 'vulnerabilities' },
    { type: 'https://openvex.dev/ns', name: 'VEX' },
    { type: 'https://in-toto.io/attestation/test-result', name: 'test result', kind: 'test-statement' },
];
/** The kind of a statement. A signature of cosign before version 3, and that of a file, has no statement. */
function kindOf(predicateType) {
    if (predicateType === undefined)
        return attestedKinds.find(({ name }) => name === 'signature');
    return attestedKinds.find(({ type }) => predicateType === type || predicateType.startsWith(`${type}/`));
}
/** What a report calls a statement of this type; a signature if there is no type. */
function statementName(predicateType) {
    return kindOf(predicateType)?.name ?? 'attestation';
}
/** The evidence that a statement of this type is, for a policy; undefined for every other. */
function evidenceOf(predicateType) {
    return kindOf(predicateType)?.kind;
}
/** True for evidence that can be attested outside of a release. */
function isAttestable(kind) {
    return attestedKinds.some(one => one.kind === kind);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/events/event-text.js


/** A record in words. */
function eventText(event) {
    const { log, timestamps, time, kept } = event;
    const [entry] = log;
    const dated = entry?.integratedTime ?? timestamps[0]?.time;
    return {
        what: whatText(event),
        by: byText(event),
        log: entry === undefined ? 'no' : `${entry.url ?? `log ${entry.logId.slice(0, 16)}…`}, entry ${entry.index}`,
        time: dated ?? (kept ? 'in an earlier run' : `${time}, by the clock of the signer`),
    };
}
function whatText({ kind, predicateType, subjects: [first, ...others] }) {
    const digest = Object.entries(first?.digest ?? {}).map(([name, value]) => `${name}:${value}`)[0];
    const about = first?.name ?? digest ?? 'nothing';
    const more = others.length === 0 ? '' : ` and ${others.length} more`;
    return `${kind === 'attestation' ? `${statementName(predicateType ?? '')} of ` : ''}${about}${more}`;
}
function byText({ signer, service }) {
    const who = byKind(signer, {
        key: ({ sha256 }) => `key sha256:${sha256}`,
        identity: ({ identity }) => identity,
        openpgp: ({ fingerprint }) => `OpenPGP key ${fingerprint}`,
    });
    if (service === undefined)
        return who;
    return `${service.key}${service.keyVersion === undefined ? '' : `, version ${service.keyVersion}`} (${who})`;
}

;// CONCATENATED MODULE: ./packages/runner/lib/signing-events.js




// The runner empties this directory at the start of each job, and no other job can write to it.
const ownDir = ({ temp }) => (0,external_node_path_.join)(temp, 'release-tools-signing-events');
/** The step that signs the release itself. */
const assembling = 'assemble-release';
/** Records of signatures beside the step records of a release. Their names have a digest, so that those of jobs of a matrix differ. */
const recordsName = /^signing-events\.[\w.-]+\.jsonl$/;
/**
 * Runs `body`, which signs, and then writes the records of what was signed, also if it failed in the middle: signatures cannot be undone.
 * Adds them to the summary. Returns what `body` returns, with the path of the file; without one if nothing was signed.
 */
async function recordingEvents(step, events, host, body) {
    const result = await body().catch(async (error) => {
        await writeEvents(step, events, host);
        throw error;
    });
    return { result, path: await writeEvents(step, events, host) };
}
async function writeEvents(step, events, host) {
    if (events === undefined || events.all.length === 0)
        return undefined;
    const text = renderEvents(events.all);
    const path = (0,external_node_path_.join)(ownDir(host), `signing-events.${step}.${sha256(text).slice(0, 12)}.jsonl`);
    await (0,promises_.mkdir)(ownDir(host), { recursive: true });
    await (0,files/* writeFileAtomic */.Zf)(path, text);
    await host.summary(eventsSummary(signing_event_parseEvents(text, path)), 'evidence');
    return path;
}
/** The records of signatures as a table, folded. */
function eventsSummary(events) {
    const rows = events.map(event => {
        const { what, by, log, time } = eventText(event);
        return [`${code(what)}${event.kept ? ' (kept)' : ''}`, code(by), escapeMarkdown(log), escapeMarkdown(time)];
    });
    return details(`Record of ${count(events.length, 'signature')}`, table(['Signed', 'by', 'in a log', 'time'], rows));
}
/** Puts the records of this job beside the release directory, so that they travel with it to the next job. */
async function keepSigningEvents(releaseDir, host) {
    for (const name of await names(ownDir(host))) {
        await mkdir(recordsDir(releaseDir), { recursive: true });
        await writeFileAtomic(join(recordsDir(releaseDir), name), await readLimited(join(ownDir(host), name), limits.document));
    }
}
/** The signatures of the release itself have a file of their own beside it. */
function isBefore(name) {
    return !name.startsWith(`signing-events.${assembling}.`);
}
/**
 * The records of what earlier steps and jobs of the run signed. Those of other jobs came with workflow artifacts, so they are only what these
 * say. Throws a Problem for a file with something else.
 */
async function readSigningEvents(releaseDir, host) {
    const directories = [ownDir(host), recordsDir(releaseDir)];
    const lists = await pool(directories, 1, async (directory) => pool((await names(directory)).filter(isBefore), 4, async (name) => {
        const text = await readLimited(join(directory, name), limits.document, 'inside');
        return parseEvents(text.toString('utf8'), name);
    }));
    return lists.flat(2);
}
async function names(directory) {
    const found = (await ifThere(readdir(directory))) ?? [];
    return found.filter(name => recordsName.test(name)).sort(byBytes);
}

// EXTERNAL MODULE: ./packages/base/lib/limits.js
var lib_limits = __webpack_require__(562);
;// CONCATENATED MODULE: ./packages/evidence/lib/policy/policy-file.js








const sizeLimit = (/* unused pure expression or super */ null && (1024 * 1024));
/** Reads the policy. If the default path does not exist, returns the built-in strict policy. Any other path must exist. */
async function readPolicy(path, where) {
    const shown = workspaceRelative(where.workspace, path);
    if ((await sizeIfThere(path)) !== undefined)
        return parsePolicy((await readLimited(path, sizeLimit)).toString('utf8'), shown);
    if (shown !== defaultPolicyPath)
        throw new Problem(`read the policy ${shown}`, {
            found: 'no such file.',
            next: 'Check the input `policy`.',
        });
    where.info(`${defaultPolicyPath} does not exist, so the built-in strict policy applies.`);
    return defaultPolicy;
}
/** A path as people write it: relative to the workspace, with forward slashes. */
function workspaceRelative(workspace, path) {
    return (0,files/* toPosix */.d7)((0,external_node_path_.relative)((0,external_node_fs_.realpathSync)(workspace), path));
}
/** Writes the policy that was applied into the release, so that anyone can compute the verdict again. */
async function writePolicy(policy, releaseDir) {
    const { document } = policyKind.files;
    await writeFileAtomic(join(releaseDir, document.path), renderPolicy(policy));
    await writeStepRecord(releaseDir, 'scan-image.policy', { files: [recordOf(document, document.path, ownTool)] });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/cannot-check.js

/**
 * Something that a check needs is missing (a trusted root, the key of a log), so its result is not known. Any other Problem of a
 * check means that the check failed.
 */
class CannotCheck extends problem/* Problem */.A {
}
/** The error if something is missing that the check of a signature needs. */
function cannotCheck(found, next = 'Give the trusted root of the Sigstore instance that it was made with.', cause) {
    return new CannotCheck('check the signature', { found, next, cause });
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(573);
;// CONCATENATED MODULE: ./packages/evidence/lib/openpgp/packets.js

/** Types of packets (RFC 9580 §5). */
const tags = { signature: 2, secretKey: 5, publicKey: 6 };
/** Types of signatures (RFC 9580 §5.2.1). */
const types = { binary: 0x00, text: 0x01, keyRevocation: 0x20, subkeyRevocation: 0x28 };
/**
 * The packets of binary data. The library leaves out those that it cannot read, but what they are decides here. Throws a Problem for
 * data that are damaged. Lengths in parts are only for the content of messages, so they count as damage.
 */
function packets_packetsOf(data) {
    const packets = [];
    for (let start = 0; start < data.length;) {
        const { tag, from, length } = headerAt(data, start);
        const end = from + length;
        if (!(end <= data.length))
            throw damaged('it ends too early.');
        packets.push({ tag, body: data.subarray(from, end), start });
        start = end;
    }
    return packets;
}
/** The type of the first packet; undefined if the data do not begin with one. */
function firstTag(data) {
    const [first = 0] = data;
    if ((first & 0x80) === 0)
        return undefined;
    return isNew(first) ? first & 0x3f : (first >> 2) & 0x0f;
}
/** The type of a signature; undefined for versions whose layout is not known. Versions 2 and 3 have a length first. */
function signatureType(body) {
    const [version = 0, second, third] = body;
    if (version >= 4 && version <= 6)
        return second;
    return version === 2 || version === 3 ? third : undefined;
}
/** True for the revocation of a key or subkey. A version that is not known may be one. */
function isRevocation({ tag, body }) {
    if (tag !== tags.signature)
        return false;
    const type = signatureType(body);
    return type === undefined || type === types.keyRevocation || type === types.subkeyRevocation;
}
/** A packet of `data` with its header. */
function wholePacket(data, { start, body }) {
    return data.subarray(start, body.byteOffset - data.byteOffset + body.length);
}
function damaged(found, cause) {
    return new problem/* Problem */.A('read the OpenPGP data', { found: `it is damaged: ${found}`, next: 'Get the file again.', cause });
}
function isNew(first) {
    return (first & 0x40) !== 0;
}
function headerAt(data, start) {
    const tag = firstTag(data.subarray(start, start + 1));
    if (tag === undefined)
        throw damaged(`there is no packet at byte ${start}.`);
    const [first = 0] = data.subarray(start);
    const { size, length } = isNew(first) ? newLength(data, start + 1) : oldLength(data, start + 1, first & 3);
    return { tag, from: start + 1 + size, length };
}
/** RFC 9580 §4.2.1 */
function newLength(data, at) {
    const [first = 0, second = 0] = data.subarray(at);
    if (first < 192)
        return { size: 1, length: first };
    if (first < 224)
        return { size: 2, length: ((first - 192) << 8) + second + 192 };
    if (first === 255)
        return { size: 5, length: packets_numberAt(data, at + 1, 4) };
    throw damaged('a packet has its length in parts.');
}
/** RFC 9580 §4.2.2. The fourth kind has no length. */
function oldLength(data, at, kind) {
    if (kind === 3)
        throw damaged('a packet has no length.');
    const size = 2 ** kind;
    return { size, length: packets_numberAt(data, at, size) };
}
/** Not a number if the data end before. */
function packets_numberAt(data, at, size) {
    let number = 0;
    for (let index = at; index < at + size; index += 1)
        number = number * 256 + (data[index] ?? Number.NaN);
    return number;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/openpgp/content.js


/** By the words after BEGIN PGP (RFC 9580 §6.2.1). A message is known by its first packet. */
const armour = {
    SIGNATURE: 'an OpenPGP signature',
    'PUBLIC KEY BLOCK': 'an OpenPGP public key',
    'PRIVATE KEY BLOCK': 'an OpenPGP private key',
    'SIGNED MESSAGE': 'a text with an OpenPGP signature around it (cleartext-signed)',
};
/** By the type of the first packet (RFC 9580 §5). */
const packets = {
    1: 'an encrypted OpenPGP message',
    [tags.signature]: 'an OpenPGP signature',
    3: 'an encrypted OpenPGP message',
    4: 'an OpenPGP message that contains what it signs',
    [tags.secretKey]: 'an OpenPGP private key',
    [tags.publicKey]: 'an OpenPGP public key',
    8: 'a compressed OpenPGP message',
    9: 'an encrypted OpenPGP message',
    11: 'an OpenPGP message that contains what it signs',
    18: 'an encrypted OpenPGP message',
    20: 'an encrypted OpenPGP message',
};
/** COSE_Sign1 begins like an OpenPGP packet (RFC 9052 §2). */
const cose = [0xd2, 0x84];
/** The first line of text with armour. */
const beginning = /^-----BEGIN PGP ([A-Z ]+?)(?:, PART [^-]*)?-----\s*$/;
/** The kind of a file's content; undefined if it does not begin as OpenPGP data, in text form (armour) or binary. */
function openPgpKind(content) {
    if (isText(content)) {
        const [line = ''] = latin(content.subarray(0, 4096)).trimStart().split('\n');
        const [, name] = beginning.exec(line) ?? [];
        if (name === undefined)
            return undefined;
        return armour[name] ?? kindOfPackets(unarmoured(content)[0] ?? new Uint8Array());
    }
    if (cose.every((byte, at) => content[at] === byte))
        return undefined;
    return packets[firstTag(content) ?? -1];
}
/** True if it is binary data of packets from the first byte to the last one, and not only begins like that by chance. */
function isWhole(content) {
    try {
        return packetsOf(content).length > 0;
    }
    catch {
        return false;
    }
}
/** True if it has OpenPGP keys. Lists of keys may have text before and between them, as the KEYS files of Apache do. */
function hasOpenPgpKey(content) {
    if (isText(content))
        return /^-----BEGIN PGP (?:PUBLIC|PRIVATE) KEY BLOCK-----/m.test(latin(content));
    return openPgpKind(content)?.endsWith('key') === true || isKeybox(content);
}
/** The store of GnuPG 2.1 and later, `pubring.kbx`. Its first record has these letters at byte 8. */
function isKeybox(content) {
    return latin(content.subarray(8, 12)) === 'KBXf';
}
function kindOfPackets(data) {
    return packets[firstTag(data) ?? -1] ?? 'OpenPGP data of an unknown kind';
}
/**
 * The packets of a file: of each block if it is text with armour, also of one that has no end, whose packets may be cut. The checksum at the
 * end of a block is not compared, because it protects from nobody (RFC 9580 §6.1).
 */
function unarmoured(content) {
    if (!isText(content))
        return [content];
    const blocks = [];
    let open;
    for (const line of latin(content).split('\n')) {
        if (beginning.test(line)) {
            open = [];
            blocks.push(open);
        }
        else if (line.startsWith('-----END PGP '))
            open = undefined;
        else
            open?.push(line.trim());
    }
    return blocks.map(lines => {
        const body = lines.slice(lines.indexOf('') + 1).filter(line => !line.startsWith('='));
        return Buffer.from(body.join(''), 'base64');
    });
}
/** Armour is ASCII, but the text of others in it may have any encoding. */
function isText(content) {
    return (0,external_node_buffer_.isUtf8)(content) || firstTag(content) === undefined;
}
function latin(content) {
    return Buffer.from(content.buffer, content.byteOffset, content.length).toString('latin1');
}

;// CONCATENATED MODULE: ./packages/evidence/lib/openpgp/library.js

/**
 * OpenPGP.js, loaded when it is needed. By its licence (LGPL), a user must be able to exchange it, so it is a file of its own beside
 * every program that we bundle. Throws CannotCheck if that file is missing.
 */
async function openPgpLibrary() {
    try {
        return await import('../../../packages/cli/dist/openpgp.min.mjs');
    }
    catch (cause) {
        throw new CannotCheck('check the OpenPGP signature', {
            found: 'openpgp.min.mjs, which reads OpenPGP signatures, is not beside this program.',
            next: 'Copy it from the same release of release-tools into the folder of the program.',
            cause,
        });
    }
}

;// CONCATENATED MODULE: ./packages/evidence/lib/openpgp/keyring.js





/** Maximum size of a file of keys, in bytes. One key can have hundreds of kilobytes of signatures by others, and a list has many keys. */
const keyringLimit = (/* unused pure expression or super */ null && (16 * 1024 * 1024));
/** Maximum number of keys in a file. The KEYS files of large projects have some hundreds. */
const mostKeys = 5000;
/**
 * Reads public keys, armoured or binary. Throws a Problem if it is not a file of public keys. A key that cannot be read is left out, so
 * that one of them does not spoil all others; its signatures are then by an unknown key.
 */
async function readKeyring(content) {
    if (isKeybox(content))
        throw unusable('it is a keybox of GnuPG.');
    if (!hasOpenPgpKey(content))
        throw unusable('it is not an OpenPGP public key.');
    const blocks = unarmoured(content).map(dividedIn);
    const segments = blocks.flatMap(({ keys }) => keys);
    if (segments.length > mostKeys)
        throw unusable(`it has ${segments.length} keys, more than the ${mostKeys} accepted.`);
    const revocations = await Promise.all(blocks.flatMap(({ alone }) => alone).map(loneRevocation));
    const ring = { keys: [], unread: [] };
    for (const segment of segments) {
        try {
            ring.keys.push(await readOne(segment, revocations));
        }
        catch (error) {
            if (error instanceof problem/* Problem */.A)
                throw error;
            ring.unread.push((0,problem/* messageOf */.b)(error));
        }
    }
    if (ring.keys.length === 0)
        throw new CannotCheck('read the OpenPGP key', {
            found: `the library cannot read it (${ring.unread[0] ?? 'it has no key'}).`,
            next: 'Ask the publisher for a key of version 4, as GnuPG makes them.',
        });
    return ring;
}
/** The fingerprint of a key or subkey, in upper-case hex. */
function fingerprintOf(part) {
    return part.getFingerprint().toUpperCase();
}
/**
 * The key with this fingerprint (upper-case hex) alone, as often as it is there: one copy may know what another one does not. Throws a
 * Problem if there is none, also for the fingerprint of a subkey: its owner may replace that at any time.
 */
function onlyKey({ keys }, fingerprint) {
    const own = keys.filter(({ key }) => fingerprintOf(key) === fingerprint);
    if (own.length > 0)
        return { keys: own, unread: [] };
    const owner = keys.find(({ key }) => key.subkeys.some(part => fingerprintOf(part) === fingerprint));
    if (owner !== undefined)
        throw new Problem('read the OpenPGP key', {
            found: `${fingerprint} is a subkey of ${fingerprintOf(owner.key)}.`,
            next: 'Name the primary key: its owner can replace subkeys.',
        });
    const named = keys.slice(0, 3).map(({ key }) => fingerprintOf(key));
    throw new Problem('read the OpenPGP key', {
        found: `it does not have the key ${fingerprint}, but ${named.join(', ')}${keys.length > 3 ? ` and ${keys.length - 3} more` : ''}.`,
        next: 'Compare the fingerprint with the one that the publisher names in another place.',
    });
}
async function readOne({ data, packets }, alone) {
    const { readKey } = await openPgpLibrary();
    const plain = await readKey({ binaryKey: data });
    const own = alone.filter(({ issuer }) => issuer === undefined || issuer === plain.getKeyID().toHex());
    const key = own.length === 0 ? plain : await readKey({ binaryKey: Buffer.concat([data, ...own.map(one => one.packet)]) });
    const read = [key, ...key.subkeys].flatMap(({ revocationSignatures }) => revocationSignatures);
    const present = packets.filter(isRevocation).length + own.length;
    return { key, hasUnreadRevocation: present > read.length };
}
async function loneRevocation(packet) {
    const { readSignature } = await openPgpLibrary();
    const read = await readSignature({ binarySignature: packet }).catch(() => undefined);
    return { packet, issuer: read?.packets[0]?.issuerKeyID?.toHex() };
}
/** The keys of a block, and the revocations before the first one. */
function dividedIn(data) {
    const packets = packets_packetsOf(data);
    if (packets.some(({ tag }) => tag === tags.secretKey))
        // The message does not repeat the content, which is a secret.
        throw unusable('it has a private key. Make sure that nobody else has seen it.');
    const starts = packets.filter(({ tag }) => tag === tags.publicKey).map(({ start }) => start);
    const keys = starts.map((start, index) => {
        const end = starts[index + 1] ?? data.length;
        return { data: data.subarray(start, end), packets: packets.filter(one => one.start >= start && one.start < end) };
    });
    const [first = data.length] = starts;
    const alone = packets.filter(one => one.start < first && isRevocation(one)).map(one => wholePacket(data, one));
    return { keys, alone };
}
function unusable(found) {
    return new problem/* Problem */.A('read the OpenPGP key', {
        found,
        next: 'Give the public key, as `gpg --export --armor` writes it.',
    });
}

;// CONCATENATED MODULE: ./packages/sign/lib/gpg/accepted-keys.js



/** Usual path of a project's OpenPGP public keys, relative to the repository. */
const usualGpgKeys = '.github/gpg.asc';
/**
 * The OpenPGP public keys by which GPG signatures of a project are verified: those of `given` (an absolute path), or else of
 * `.github/gpg.asc`. Undefined if neither is there. Throws a Problem if the given file is missing, or has no public key.
 */
async function acceptedGpgKeys(workspace, given) {
    const path = given ?? (0,external_node_path_.join)(workspace, usualGpgKeys);
    // The path of an input has no links, unlike that of the workspace.
    const name = given === undefined ? usualGpgKeys : workspaceRelative(workspace, given);
    if ((await (0,files/* fileSize */.Ov)(path)) === undefined) {
        if (given === undefined)
            return undefined;
        throw new problem/* Problem */.A(`read the OpenPGP public keys ${name}`, {
            found: 'no such file.',
            next: 'Check in what `gpg --armor --export` writes, and check out the repository before this step.',
        });
    }
    return { keyring: await readKeyring(await (0,read_limited/* readLimited */.tk)(path, lib_limits/* limits */.F.trust)), name };
}
/** Throws a Problem unless verifiers have the key that signs: its primary key, and the subkey. */
function requireAccepted({ key: signing, primary }, { keyring, name }) {
    const known = keyring.keys.map(({ key }) => fingerprintOf(key));
    const parts = keyring.keys.flatMap(({ key }) => [key, ...key.subkeys].map(fingerprintOf));
    if (known.includes(primary.fingerprint)) {
        if (parts.includes(signing.fingerprint))
            return;
        throw new problem/* Problem */.A('sign with GPG_PRIVATE_KEY', {
            found: `${name} has its key, but not the subkey ${signing.fingerprint}, which signs.`,
            next: `Write the public key into ${name} again with \`gpg --armor --export\`: it has all subkeys.`,
        });
    }
    throw new problem/* Problem */.A('sign with GPG_PRIVATE_KEY', {
        found: `its key is ${primary.fingerprint}, and ${name} has ${known.join(', ')}.`,
        next: `Write the public key of GPG_PRIVATE_KEY into ${name} with \`gpg --armor --export\`, or store the right private key.`,
    });
}

;// CONCATENATED MODULE: ./packages/host/lib/run-context.js
/**
 * What records say of the run, as the runner describes it. What its variables do not say is absent. Here `server` is the web address, `id` the
 * number of the run.
 */
function recordedRun({ serverUrl, repository, runId, runAttempt, job, workflowRef, ref, sha, }) {
    return {
        server: serverUrl,
        repository,
        ...(runId === '' ? {} : { id: runId, attempt: runAttempt }),
        ...(job === undefined ? {} : { job }),
        ...(workflowRef === '' ? {} : { workflow: workflowRef }),
        ref,
        commit: sha,
    };
}
/** Web address of the run; undefined if the runner does not say (act). */
function runUrl({ serverUrl, repository, runId }) {
    return runId === '' ? undefined : `${serverUrl}/${repository}/actions/runs/${runId}`;
}

;// CONCATENATED MODULE: ./packages/sign/lib/signing-events.js


/** Keeps records of signatures that are made in this run. `dryRun` is true for those by a throw-away key. */
function signingEvents(context, dryRun) {
    const run = recordedRun(context);
    const all = [];
    return {
        all,
        add({ kept, ...facts }) {
            const time = `${new Date().toISOString().slice(0, 19)}Z`;
            const how = { ...(kept ? { kept } : {}), ...(dryRun ? { dryRun } : {}) };
            all.push({ schema: signingEventSchema, time, ...how, ...facts, run });
        },
    };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/refusal.js

/** What the library's error codes mean to a person. The pattern is searched in its message and in those of its causes. */
const meanings = (/* unused pure expression or super */ null && ([
    ['SIGNATURE_ERROR', /./, 'the signature was not made over this content by this signer.'],
    ['CERTIFICATE_ERROR', /expired|not valid/, 'its certificate was not valid at the signed time.'],
    [
        'CERTIFICATE_ERROR',
        /SCT/,
        'its certificate has no proof (SCT) from a certificate transparency log of the trusted root.',
    ],
    ['CERTIFICATE_ERROR', /./, 'its certificate was not issued by a certificate authority of the trusted root.'],
    ['TIMESTAMP_ERROR', /duplicate/, 'it has a log entry or a timestamp twice.'],
    ['TIMESTAMP_ERROR', /expected/, 'it has no signed time: neither a log entry with a time nor a timestamp.'],
    [
        'TIMESTAMP_ERROR',
        /./,
        'its timestamp was not made for this signature by a timestamp authority of the trusted root.',
    ],
    ['TLOG_ERROR', /duplicate/, 'it has a log entry twice.'],
    ['TLOG_ERROR', /expected/, 'it has no entry in a transparency log.'],
    ['TLOG_BODY_ERROR', /./, 'its log entry is about something else.'],
]));
const others = 'its log entry is not valid: the log of the trusted root did not sign it.';
/** The Problem for a refusal by the library, whose own message goes to the details. A Problem stays as it is. */
function refusal(error) {
    if (error instanceof Problem)
        return error;
    const text = chain(error).join(': ');
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const meaning = meanings.find(([known, pattern]) => known === code && pattern.test(text))?.[2];
    return notVerified(meaning ?? (code.startsWith('TLOG') ? others : `it is damaged (${text}).`), text, error);
}
/** What to do with a file whose signature is not valid: it may be changed, or somebody else's. */
const signatureAdvice = 'Do not use the file. Download it and its signature again from the publisher, and check whom you trust.';
/** A signature that was checked and is not valid. What it signs may still be readable: that is another Problem. */
class NotVerified extends problem/* Problem */.A {
}
/** The Problem for a signature that was checked and is not valid. */
function notVerified(found, details, cause) {
    return new NotVerified('verify the signature', {
        found,
        next: signatureAdvice,
        ...(details === undefined ? {} : { details }),
        cause,
    });
}
function chain(error) {
    if (!(error instanceof Error))
        return error === undefined || error === null ? [] : [String(error)];
    return [error.message, ...chain(error.cause)];
}

;// CONCATENATED MODULE: ./packages/evidence/lib/openpgp/key-life.js


/** What a revocation says (RFC 9580 §5.2.3.31), and whether it concerns only later signatures. All other reasons concern every signature. */
const reasons = {
    1: { words: 'it was replaced by a new one', isForLater: true },
    2: { words: 'it is no longer secret', isForLater: false },
    3: { words: 'it is no longer used', isForLater: true },
};
function reasonIn({ reasonForRevocationFlag: flag }) {
    return reasons[flag ?? 0];
}
function reasonOf(revocations) {
    const given = revocations.map(reasonIn).find(one => one !== undefined);
    return given === undefined ? '' : ` (${given.words})`;
}
/** The key as it was before it was revoked. */
async function withoutRevocations({ owner, part }) {
    const { readKey } = await openPgpLibrary();
    const data = owner.key.write();
    const kept = packets_packetsOf(data).flatMap(packet => (isRevocation(packet) ? [] : [wholePacket(data, packet)]));
    const key = await readKey({ binaryKey: Buffer.concat(kept) });
    return partOf({ ...owner, key }, part);
}
/** The same key of this copy of its owner's keys. A copy may lack a subkey, of which another one knows. */
function partOf(owner, part) {
    const same = [owner.key, ...owner.key.subkeys].find(one => one.getFingerprint() === part.getFingerprint());
    return { owner, part: same ?? part };
}
/** When the key stops being valid; undefined if never. */
async function expiry({ owner: { key }, part }) {
    const always = null;
    const ends = [
        await key.getExpirationTime(),
        part === key ? Infinity : await part.getExpirationTime(always),
    ];
    const earliest = Math.min(...ends.map(end => Number(end ?? 0)));
    return earliest === Infinity ? undefined : new Date(earliest);
}

;// CONCATENATED MODULE: ./packages/base/lib/group-by.js
/** `Map.groupBy`, which Node 20 does not have; the CLI supports Node 20. Groups are in the order of their first item. */
function groupBy(items, keyOf) {
    const groups = new Map();
    let index = 0;
    for (const item of items) {
        const key = keyOf(item, index);
        index += 1;
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [item]);
        else
            group.push(item);
    }
    return groups;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/signatures/first-valid.js

/**
 * The result of the first check that passes. If none does, throws the error of one: rather that something could not be checked, because then
 * it is not known whether it would have passed.
 */
async function firstValid(all, check) {
    const failures = [];
    for (const one of all) {
        try {
            return await check(one);
        }
        catch (error) {
            failures.push(error);
        }
    }
    throw worst(failures);
}
/** Of several failures the one to report. */
function worst(failures) {
    return failures.find(failure => failure instanceof CannotCheck) ?? failures[0];
}

;// CONCATENATED MODULE: ./packages/evidence/lib/openpgp/key-validity.js







/** Smallest RSA key that is accepted, in bits; the library has the same limit, since some programs make keys one bit shorter. */
const leastRsaBits = 2047;
const renewed = 'If the publisher has renewed it, get the key again and give the new file.';
/**
 * Several copies of a key as one, if it may sign. Throws a Problem if it may not: expired, not bound to its owner; and if one of them is
 * revoked. `times.existedAt` is the day on which the key must be good, or else `times.now`.
 *
 * What the owner says last counts, as for GnuPG: who prolongs a key replaces what it said before. A signature by a revoked key is
 * refused whenever it claims to be made, because a thief writes any date. Only if the owner says that the key was replaced or is no longer
 * used, and thus not stolen, a signature that is proven to be older counts.
 */
async function validKey(copies, times) {
    const current = [];
    for (const one of copies)
        current.push(await unrevoked(one, times.existedAt));
    const ended = current.find(one => one.ended !== undefined)?.ended;
    return firstValid(await together(current), async (one) => {
        const expired = await requireValid(one, times);
        const end = ended ?? expired;
        return { owner: one.owner, part: one.part, ...(end === undefined ? {} : { ended: end }) };
    });
}
/** The copies of each owner's key as one, which says all that any of them does. */
async function together(copies) {
    const owners = groupBy(copies, ({ owner }) => fingerprintOf(owner.key));
    return Promise.all([...owners.values()].flatMap(([first, ...others]) => (first ? [merged(first, others)] : [])));
}
async function merged(first, others) {
    let { key } = first.owner;
    // Without a date, so that whatever the owner has ever said is there.
    for (const { owner } of others)
        key = (await key.update(owner.key, null));
    return partOf({ ...first.owner, key }, first.part);
}
/** Returns what became of the key since, if that matters. */
async function requireValid({ owner, part }, times) {
    const { created, existedAt, now } = times;
    await requireUsable({ owner, part });
    const made = [part, owner.key].map(one => one.getCreationTime());
    const newest = new Date(Math.max(...made.map(Number)));
    if (newest > created)
        throw notVerified(`its key was made on ${day(newest)}, after the signature (${day(created)}): it was not valid yet.`);
    const end = await expiry({ owner, part });
    if (end !== undefined && end <= (existedAt ?? now))
        throw expired(end, created);
    return end !== undefined && end <= now ? `expired on ${day(end)}` : undefined;
}
function requireStrong({ algorithm, bits, curve }) {
    if (algorithm.startsWith('rsa') && (bits ?? 0) < leastRsaBits)
        throw notVerified(`it is by an RSA key of ${bits} bits, which is too short to trust.`);
    if (algorithm === 'dsa' || curve === 'secp256k1')
        throw cannotCheck(`it is by a key of the kind ${curve ?? algorithm}, which release-tools does not check.`, 'Ask the publisher for a signature by an RSA, Ed25519 or NIST key, or use gpg.');
}
/** Whether the owner of a key has revoked it. */
async function revocationsOf({ owner: { key, hasUnreadRevocation }, part }) {
    const found = [...new Set([key, part])].flatMap(({ revocationSignatures }) => revocationSignatures);
    // Without a date, so that a revocation counts whenever it was made.
    const always = null;
    if (await key.isRevoked(undefined, undefined, always))
        return { found, by: 'key' };
    if (part !== key && (await part.isRevoked(undefined, undefined, always)))
        return { found, by: 'subkey' };
    if (!hasUnreadRevocation && found.length === 0)
        return { found };
    const unknown = cannotCheck('its key has a revocation that cannot be checked, for example by another key that its owner named for that.', 'Ask the publisher whether the key is still good, and get it again.');
    return { found, unknown };
}
/** The same key, without its revocations if they do not concern a signature that existed then. Throws a Problem if they do. */
async function unrevoked(one, existedAt) {
    const { found, by, unknown } = await revocationsOf(one);
    if (unknown !== undefined)
        throw unknown;
    if (by === undefined)
        return one;
    const retired = one.owner.hasUnreadRevocation ? undefined : retiredAfter(existedAt, found);
    if (retired !== undefined)
        return { ...(await withoutRevocations(one)), ended: retired };
    throw notVerified(`its ${by} has been revoked by its owner${reasonOf(found)}.`);
}
/** What to say of a key that its owner gave up only after the signature existed; undefined if any revocation says more than that. */
function retiredAfter(existedAt, revocations) {
    const [first] = revocations.map(({ created }) => created ?? new Date(0)).sort((a, b) => Number(a) - Number(b));
    if (existedAt === undefined || first === undefined || first <= existedAt)
        return undefined;
    if (!revocations.every(one => reasonIn(one)?.isForLater === true))
        return undefined;
    return `was revoked by its owner on ${day(first)}${reasonOf(revocations)}`;
}
/** Throws a Problem unless the key is strong, the owner has said that it may sign, and a subkey agrees. */
async function requireUsable({ owner: { key }, part }) {
    requireStrong(part.getAlgorithmInfo());
    const { config } = await openPgpLibrary();
    if (key.users.length === 0 && key.keyPacket.version < 6)
        throw cannotCheck('its key has no user ID, which some key servers leave out. Without it, the key does not say until when it is valid.', 'Get the whole key from the publisher.');
    try {
        // Old keys do not say what they may do, which means everything (RFC 9580 §5.2.3.29).
        const found = await key.getSigningKey(part.getKeyID(), null, undefined, { ...config, allowMissingKeyFlags: true });
        // The library looks for 64 bits of the fingerprint, which another key can have too.
        if (fingerprintOf(found) === fingerprintOf(part))
            return;
    }
    catch (error) {
        throw refuse(error);
    }
    throw notUsed();
}
function refuse(error) {
    const text = (0,problem/* messageOf */.b)(error);
    if (/authorized key/.test(text))
        return new CannotCheck('check the signature', {
            found: 'the owner of its key has named another key that may revoke it, which release-tools cannot look up.',
            next: 'Ask the publisher whether the key is still good, or use gpg.',
            cause: error,
        });
    return notUsed(text, error);
}
function notUsed(details, cause) {
    return notVerified('its key is not one that its owner uses to sign.', details, cause);
}
function expired(end, created) {
    if (end <= created)
        return notVerified(`its key had expired on ${day(end)}, before the signature (${day(created)}).`);
    return notVerified(`its key expired on ${day(end)}. The signature says that it is older (${day(created)}), but nothing else proves that. ${renewed}`);
}
/** A time for people, in UTC. */
function day(time) {
    return time.toISOString().replace('.000Z', 'Z');
}

;// CONCATENATED MODULE: ./packages/evidence/lib/openpgp/signature-packets.js






/** Maximum number of signatures in a file: each by an accepted key reads the whole file once. */
const mostSignatures = 64;
/** Maximum size of the file, in bytes: more than so many signatures take. */
const largest = 1024 * 1024;
const detached = 'Ask the publisher for a detached signature, as `gpg --detach-sign` makes it.';
/** Digests for which somebody can make two files that have the same one (RFC 9580 §9.5). */
const broken = { 1: 'MD5', 2: 'SHA-1', 3: 'RIPEMD-160' };
const digests = [8, 9, 10, 11, 12, 14];
/**
 * The signatures of a file. Those that the library cannot read are the error that says why. Throws a Problem if the file is damaged, and
 * CannotCheck if it is another kind of OpenPGP data.
 */
async function readOpenPgpSignatures(content) {
    if (content.length > largest)
        throw damaged(`it has ${content.length} bytes, more than the ${largest} accepted.`);
    const blocks = unarmoured(content);
    for (const kind of [openPgpKind(content), ...blocks.map(kindOfPackets)])
        if (kind !== 'an OpenPGP signature')
            throw cannotCheck(`it is ${kind ?? 'no OpenPGP signature'}, not a detached signature of a file.`, detached);
    const packets = blocks.flatMap(data => packets_packetsOf(data).map(packet => ({ ...packet, data: wholePacket(data, packet) })));
    if (packets.length === 0)
        throw damaged('it has no signature.');
    if (packets.length > mostSignatures)
        throw damaged(`it has ${packets.length} packets, more than the ${mostSignatures} accepted.`);
    return Promise.all(packets.map(signature_packets_readOne));
}
async function signature_packets_readOne({ tag, body, data }) {
    if (tag !== tags.signature)
        return damaged(`it has a packet of type ${tag} among the signatures.`);
    const [version] = body;
    if (version !== 4 && version !== 6)
        return cannotCheck(`it is an OpenPGP signature of version ${version}, which is not known.`, `${detached} GnuPG makes version 4.`);
    const { readSignature, SignaturePacket } = await openPgpLibrary();
    try {
        const [packet] = (await readSignature({ binarySignature: data })).packets;
        if (packet instanceof SignaturePacket)
            return packet;
        return cannotCheck(`it is by a kind of key that is not known (${body[2]}).`, 'Use gpg.');
    }
    catch (error) {
        return damaged(`${(0,problem/* messageOf */.b)(error)}.`, error);
    }
}
/** Throws if the signature, by whomever, does not say which bytes were signed. */
function requireFileSignature({ signatureType: type, hashAlgorithm: hash }) {
    if (type === types.text)
        throw cannotCheck('it is a signature of a text, for which the ends of lines do not count. So it does not say which bytes were signed.', detached);
    if (type !== types.binary)
        throw notVerified(`it is an OpenPGP signature of type ${type}, not one of a file.`);
    const name = broken[hash ?? 0];
    if (name !== undefined)
        throw notVerified(`it was made over the ${name} of the file. Somebody can make another file with the same ${name}.`);
    if (!digests.includes(hash ?? 0))
        throw cannotCheck(`it was made over a digest that is not known (number ${hash}).`, 'Use gpg.');
}

;// CONCATENATED MODULE: ./packages/evidence/lib/openpgp/verify-openpgp.js








/** The signature is by a key that nobody accepts, so nothing else of it was checked. */
class OtherSigner extends problem/* Problem */.A {
}
/**
 * Verifies a detached OpenPGP signature of a file of any size. At least one signature must be by an accepted key, and none by an accepted
 * key may be bad. Throws a Problem if it is not valid, and CannotCheck if that cannot be found out.
 */
async function verifyOpenPgp(question) {
    if (question.keyrings.length === 0)
        throw cannotCheck('it is an OpenPGP signature, but no OpenPGP key is given.', 'Give the OpenPGP public key of its signer.');
    const signatures = await readOpenPgpSignatures(question.signature);
    const failures = [];
    let verified;
    for (const one of signatures) {
        try {
            const found = await verifyOne(one, question);
            verified ??= found;
        }
        catch (error) {
            if (!(error instanceof problem/* Problem */.A))
                throw error;
            failures.push(error);
        }
    }
    const refuted = failures.find(one => !(one instanceof CannotCheck || one instanceof OtherSigner));
    if (refuted !== undefined)
        throw signatures.length > 1 ? among(signatures.length, refuted) : refuted;
    if (verified !== undefined)
        return verified;
    throw failures.find(one => one instanceof CannotCheck) ?? failures[0];
}
function among(count, { found, details, cause }) {
    return notVerified(`the file has ${count} signatures, and one of them is bad: ${found}`, details, cause);
}
async function verifyOne(signature, { file, keyrings, now, existedAt }) {
    if (signature instanceof problem/* Problem */.A)
        throw signature;
    const candidates = candidatesFor(signature, keyrings);
    if (candidates.length === 0)
        throw otherSigner(signature, keyrings);
    requireFileSignature(signature);
    const signed = copiesOf(await signedBy(signature, candidates, file), keyrings);
    const created = signature.created ?? new Date(0);
    requireTimes(signature, created, now, existedAt);
    const { owner, part, ended } = await validKey(signed, { created, existedAt, now });
    return {
        signer: { kind: 'openpgp', fingerprint: fingerprintOf(part), primary: fingerprintOf(owner.key) },
        claimedTime: day(created),
        logged: false,
        ...(ended === undefined ? {} : { ended }),
    };
}
function candidatesFor({ issuerKeyID }, keyrings) {
    return keyrings
        .flatMap(({ keys }) => keys)
        .flatMap(owner => [owner.key, ...owner.key.subkeys]
        .filter(part => part.getKeyID().equals(issuerKeyID))
        .map((part) => ({ owner, part })));
}
/** The key that has made the signature. Several keys can have the same short identifier. */
async function signedBy(signature, candidates, file) {
    let failure;
    for (const { part } of candidates) {
        try {
            await checkSignature(signature, part, file);
            return part;
        }
        catch (error) {
            failure ??= error;
        }
    }
    throw failure;
}
/**
 * The key as often as it was given, and last those copies of its owner's keys that lack it. One file may know what another one does not, for
 * example that the owner has revoked all of them.
 */
function copiesOf(part, keyrings) {
    const all = keyrings.flatMap(({ keys }) => keys);
    const has = ({ key }) => [key, ...key.subkeys].some(one => fingerprintOf(one) === fingerprintOf(part));
    const having = all.filter(has);
    const owners = new Set(having.map(({ key }) => fingerprintOf(key)));
    const lacking = all.filter(owner => owners.has(fingerprintOf(owner.key)) && !has(owner));
    return [...having, ...lacking].map(owner => partOf(owner, part));
}
/** The time of the signature is checked elsewhere (`null`). The content is given as a stream, of which the library makes the digest. */
async function checkSignature(signature, { keyPacket }, file) {
    const pieces = () => (typeof file === 'string' ? (0,read_limited/* readPieces */.ut)(file, { pieceSize: 256 * 1024 }) : [file]);
    const content = { text: null, getBytes: () => ReadableStream.from(pieces()) };
    try {
        await signature.verify(keyPacket, types.binary, content, null, true);
    }
    catch (error) {
        // The file could not be read.
        if (error instanceof problem/* Problem */.A || (error instanceof Error && 'code' in error))
            throw error;
        throw verify_openpgp_refusal(error);
    }
}
/** The Problem for an error of the library. */
function verify_openpgp_refusal(error) {
    const text = (0,problem/* messageOf */.b)(error);
    if (/digest did not match|verification failed|does not match issuer key/i.test(text))
        return notVerified('the signature was not made over this content by this key.', text, error);
    return cannotCheck(`OpenPGP.js cannot check it (${text.replace(/\.$/, '')}).`, 'Use gpg.', error);
}
function requireTimes(signature, created, now, existedAt) {
    if (created > now)
        throw notVerified(`it says that it was made on ${day(created)}, which is still to come.`);
    if (existedAt !== undefined && created > existedAt)
        throw notVerified(`it says that it was made on ${day(created)}, but it existed on ${day(existedAt)}.`);
    const end = signature.getExpirationTime();
    if (end instanceof Date && end <= now)
        throw notVerified(`the signature expired on ${day(end)}, as its signer decided.`);
}
function otherSigner({ issuerKeyID, issuerFingerprint }, keyrings) {
    const named = issuerFingerprint === null ? issuerKeyID.toHex() : Buffer.from(issuerFingerprint).toString('hex');
    const keys = keyrings.flatMap(({ keys }) => keys.map(({ key }) => fingerprintOf(key)));
    const accepted = keys.length > 3 ? `${keys.slice(0, 3).join(', ')} and ${keys.length - 3} more` : keys.join(', ');
    return new OtherSigner('verify the signature', {
        found: `it names the key ${named.toUpperCase()} as its signer, but only ${accepted} and their subkeys are accepted.`,
        next: 'Check whom you trust. If the publisher has a new key, get it from the publisher, not from where the file is.',
    });
}

;// CONCATENATED MODULE: ./packages/sign/lib/gpg/choose-key.js

/**
 * The key to sign with: what `fingerprint` names, a primary key or a subkey. Of a primary key, GnuPG's own choice counts: the newest subkey
 * that can sign, or else the primary key. Throws a Problem if there is none, if several owners have one, or if it is revoked, expired, not
 * made for signing, or not in the file.
 */
function chooseKey(groups, fingerprint) {
    const primary = ownerOf(groups, fingerprint);
    requireGood(primary, `the key ${primary.fingerprint}`);
    const named = primary.subkeys.find(one => one.fingerprint === fingerprint);
    const choice = named === undefined ? [...newestFirst(primary.subkeys), primary] : [named];
    const signing = choice.filter(({ canSign }) => canSign);
    if (signing.length === 0)
        throw choose_key_unusable(named === undefined
            ? `no part of ${primary.fingerprint} is made for signing.`
            : `the subkey ${named.fingerprint} is not made for signing.`, 'Add a subkey for signing with `gpg --quick-add-key FINGERPRINT ed25519 sign 2y`, and store the key again.');
    const key = signing.find(one => one.state === 'good' && one.isHere);
    if (key !== undefined)
        return { key, primary };
    const [first] = signing;
    const what = first === primary ? `the key ${first.fingerprint}` : `the subkey ${first.fingerprint}`;
    requireGood(first, what);
    throw choose_key_unusable(`the private part of ${what} is not in it: it may be on a smart card.`, 'Export the subkey that signs with `gpg --armor --export-secret-subkeys FINGERPRINT!`.');
}
function ownerOf(groups, fingerprint) {
    const [first, ...others] = groups;
    if (first === undefined)
        throw choose_key_unusable('it has no private key, only a public one.', 'Store what `gpg --armor --export-secret-keys` writes.');
    const all = groups.map(one => one.fingerprint).join(', ');
    if (fingerprint === undefined) {
        if (others.length === 0)
            return first;
        throw choose_key_unusable(`it has ${groups.length} keys: ${all}.`, 'Say in `fingerprint` which one signs, or store one key.');
    }
    const owner = groups.find(one => [one, ...one.subkeys].some(key => key.fingerprint === fingerprint));
    if (owner !== undefined)
        return owner;
    throw choose_key_unusable(`it has the key ${all}, and not ${fingerprint}.`, 'Check which key is meant: correct `fingerprint`, or store the right key.');
}
function newestFirst(keys) {
    return [...keys].sort((a, b) => b.created - a.created);
}
function requireGood({ state, expires }, what) {
    if (state === 'revoked')
        throw choose_key_unusable(`${what} is revoked by its owner.`, 'Make a new key, and tell users: docs/tasks/a-key-was-stolen.md.');
    if (state === 'expired')
        throw choose_key_unusable(`${what} expired on ${formatDate(new Date((expires ?? 0) * 1000).toISOString())}.`, 'Prolong it with `gpg --quick-set-expire FINGERPRINT 2y`, store it again, and publish its public key again.');
    if (state === 'unusable')
        throw choose_key_unusable(`gpg calls ${what} invalid or disabled.`, 'Make a new key, and store it.');
}
function choose_key_unusable(found, next) {
    return new problem/* Problem */.A('sign with GPG_PRIVATE_KEY', { found, next });
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(500);
// EXTERNAL MODULE: ./packages/base/lib/if-there.js
var if_there = __webpack_require__(822);
// EXTERNAL MODULE: ./packages/host/lib/interrupted.js
var interrupted = __webpack_require__(525);
;// CONCATENATED MODULE: ./packages/sign/lib/gpg/status.js
const prefix = '[GNUPG:] ';
/** The status lines among other output. https://git.gnupg.org/cgi-bin/gitweb.cgi?p=gnupg.git;a=blob;f=doc/DETAILS */
function parseStatus(output) {
    return output
        .split('\n')
        .filter(line => line.startsWith(prefix))
        .map(line => {
        const [word = '', ...args] = line.slice(prefix.length).trim().split(' ');
        return { word, args };
    });
}
/** Words that tell of a signature that does not count, although gpg ends with 0 after some of them. */
const status_bad = ['BADSIG', 'ERRSIG', 'REVKEYSIG', 'EXPKEYSIG', 'EXPSIG', 'NODATA', 'FAILURE'];
/**
 * Why the status lines of `gpg --verify` do not say that the file has exactly one signature, and a good one by this key; undefined if they
 * do. Fingerprints are in upper-case hex.
 */
function refusedBy(lines, key) {
    const wrong = lines.find(({ word }) => status_bad.includes(word));
    if (wrong !== undefined)
        return `gpg says ${wrong.word}`;
    const count = (word) => lines.filter(line => line.word === word).length;
    if (['NEWSIG', 'GOODSIG', 'VALIDSIG'].some(word => count(word) !== 1))
        return 'gpg does not find one good signature';
    const { args = [] } = lines.find(({ word }) => word === 'VALIDSIG') ?? {};
    if (args[0] === key.fingerprint && args.at(-1) === key.primary)
        return undefined;
    return `gpg says that the key ${args[0]} made it`;
}
/** The code of a failure (gpg-error.h), which its source is packed into the upper bits of; undefined if there was none. */
function failureCode(lines) {
    const { args } = lines.find(({ word }) => word === 'FAILURE') ?? {};
    return args === undefined ? undefined : Number(args[1]) & 0xffff;
}

;// CONCATENATED MODULE: ./packages/sign/lib/gpg/home.js








/** No option file of the user or the system, no question, no look-up on the network. */
const always = [
    '--no-options',
    '--batch',
    '--no-tty',
    '--quiet',
    '--disable-dirmngr',
    '--pinentry-mode',
    'loopback',
    '--trust-model',
    'always',
    '--status-fd',
    '2',
];
/** What a Unix socket's path may have on every system, in bytes (macOS: 104 with the final zero). */
const socketLimit = 103;
/** Begins the names of the homes. Short, because the paths of sockets are. The end of a job removes what a killed step left (packages/runner). */
const gpgHomePrefix = 'rtg-';
/** The agent makes several sockets, and this is the longest ending of their names. */
const longestEnding = '.browser';
/**
 * The agent encrypts the key again with its passphrase. By default it makes that slow, for files that a thief may keep, and so each signature. This
 * file is gone with the home.
 */
const agentOptions = 's2k-count 65536\n';
/** How long the agent may take to end, in milliseconds. It ends by itself as well when its home is gone. */
const patienceMs = 5000;
/**
 * Runs `body` with GnuPG in a new home directory. Afterwards no agent, no socket and no directory is left, also after an error. The home
 * is in the temporary directory of the run, or in that of the system if its sockets would have too long a path there.
 */
async function withGpgHome(host, body) {
    const home = await shortHome(host);
    // Its agent ends when its home is gone.
    const done = (0,interrupted/* whenInterrupted */.v)(() => (0,external_node_fs_.rmSync)(home.path, { recursive: true, force: true }));
    try {
        await (0,promises_.writeFile)((0,external_node_path_.join)(home.path, 'gpg-agent.conf'), agentOptions);
        return await body({ home: home.path, run: (args, input) => runGpg(home.path, args, input, host) });
    }
    finally {
        done();
        await endAgent(home, host).finally(() => (0,promises_.rm)(home.path, { recursive: true, force: true }));
    }
}
async function runGpg(home, args, input, host) {
    const all = ['--homedir', home, ...always, ...args];
    const options = { env: { LC_ALL: 'C' }, input: Buffer.from(input ?? '') };
    const { exitCode, stdout, stderr } = await host.exec('gpg', all, options);
    return { exitCode, stdout, stderr, status: parseStatus(stderr) };
}
async function shortHome(host) {
    const tried = [];
    for (const directory of new Set([host.temp, host.env.TMPDIR || (0,external_node_os_.tmpdir)()])) {
        const path = await (0,promises_.mkdtemp)((0,external_node_path_.join)(directory, gpgHomePrefix));
        const socket = await socketOf(path, host).catch(async (error) => {
            await (0,promises_.rm)(path, { recursive: true });
            throw error;
        });
        if (Buffer.byteLength(`${socket}${longestEnding}`) <= socketLimit)
            return { path, socket };
        await (0,promises_.rm)(path, { recursive: true });
        tried.push(directory);
    }
    throw new problem/* Problem */.A('start gpg', {
        found: `the paths of the temporary directories are too long for the sockets of its agent (${tried.join(', ')}).`,
        next: 'Set TMPDIR to a directory with a short path, such as /tmp.',
    });
}
async function socketOf(home, host) {
    const { exitCode, stdout, stderr } = await host
        .exec('gpgconf', ['--homedir', home, '--list-dirs', 'agent-socket'])
        .catch(cause => {
        throw new problem/* Problem */.A('start gpg', {
            found: 'GnuPG is not installed.',
            next: 'Install GnuPG 2.2 or later, in Debian and Ubuntu with `apt-get install gnupg`.',
            cause,
        });
    });
    if (exitCode === 0 && stdout.trim() !== '')
        return decodeURIComponent(stdout.trim());
    throw new problem/* Problem */.A('start gpg', {
        found: `\`gpgconf --list-dirs agent-socket\` failed with exit code ${exitCode}.`,
        next: 'Install GnuPG 2.2 or later.',
        details: stderr,
    });
}
/** Ends the agent, and waits until it has removed its socket, which is the last that it does. */
async function endAgent({ path, socket }, host) {
    await host.exec('gpgconf', ['--homedir', path, '--kill', 'all']);
    const end = Date.now() + patienceMs;
    while ((await (0,if_there/* ifThere */.y)((0,promises_.lstat)(socket))) !== undefined && Date.now() < end)
        await (0,external_node_timers_promises_.setTimeout)(10);
    // In a user's session it is elsewhere, and stays.
    await host.exec('gpgconf', ['--homedir', path, '--remove-socketdir']);
}

;// CONCATENATED MODULE: ./packages/sign/lib/mask-key.js
/**
 * Masks a private key in text form, and what opens it. Also line by line, because a log shows single lines; without the ends of lines, which
 * may be those of another system.
 */
function maskKey(key, password, { mask }) {
    const lines = key
        .split('\n')
        .map(line => line.trim())
        .filter(line => line.length >= 4 && !line.startsWith('-----'));
    for (const value of [key, password, ...lines])
        if (value.trim() !== '')
            mask(value);
}

;// CONCATENATED MODULE: ./packages/sign/lib/gpg/secret-keys.js
/**
 * The keys that `gpg --with-colons --list-secret-keys` lists. The fields are those of GnuPG's doc/DETAILS: 2 is the validity, 6 and 7 are
 * times, 12 is what the key may do (lower case: this one), 15 is where the private part is.
 */
function parseSecretKeys(listing) {
    const groups = [];
    let latest;
    for (const fields of listing.split('\n').map(line => line.split(':'))) {
        const group = groups.at(-1);
        if (fields[0] === 'sec') {
            const primary = { ...keyOf(fields), userId: '', subkeys: [] };
            groups.push(primary);
            latest = primary;
        }
        else if (fields[0] === 'ssb' && group !== undefined) {
            latest = keyOf(fields);
            group.subkeys.push(latest);
        }
        else if (fields[0] === 'fpr' && latest?.fingerprint === '')
            latest.fingerprint = fields[9] ?? '';
        else if (fields[0] === 'uid' && group?.userId === '')
            group.userId = textOf(fields[9] ?? '');
    }
    return groups;
}
function keyOf(fields) {
    const [validity, created, expires, abilities, place] = [1, 5, 6, 11, 14].map(index => fields[index] ?? '');
    return {
        fingerprint: '',
        created: Number(created),
        ...(expires === '' ? {} : { expires: Number(expires) }),
        state: stateOf(validity ?? ''),
        canSign: (abilities ?? '').includes('s'),
        isHere: place === '' || place === '+',
    };
}
function stateOf(validity) {
    if (validity === 'r')
        return 'revoked';
    if (validity === 'e')
        return 'expired';
    return validity === 'i' || validity === 'd' ? 'unusable' : 'good';
}
/** gpg writes colons and control characters as `\x3a`. */
function textOf(field) {
    return field.replace(/\\x([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}

;// CONCATENATED MODULE: ./packages/sign/lib/gpg/import-key.js



/** True if the run has a private key of OpenPGP. */
function hasGpgKey({ env }) {
    return (env.GPG_PRIVATE_KEY ?? '').trim() !== '';
}
/** Imports the key of GPG_PRIVATE_KEY. Masks it and GPG_PASSPHRASE. Throws a Problem if it is not a private key. */
async function importGivenKey(gpg, host) {
    const { GPG_PRIVATE_KEY: key = '', GPG_PASSPHRASE: passphrase } = host.env;
    if (!hasGpgKey(host))
        throw import_key_unusable('GPG_PRIVATE_KEY is not set.', 'Add `env: GPG_PRIVATE_KEY: ${{ secrets.GPG_PRIVATE_KEY }}` to the step.');
    if (!key.includes('\n') && key.includes('\\n'))
        throw import_key_unusable('GPG_PRIVATE_KEY has the characters `\\n` instead of line breaks.', 'Store what `gpg --armor --export-secret-keys` writes unchanged, with its line breaks.');
    maskKey(key, passphrase ?? '', host);
    // In batch mode, gpg needs no passphrase to import: the key stays encrypted as it is.
    const { stderr } = await gpg.run(['--import'], key);
    const groups = await listSecretKeys(gpg);
    if (groups.length > 0 || stderr.includes('IMPORT_OK'))
        return { groups, passphrase: passphrase || undefined };
    throw new problem/* Problem */.A('import GPG_PRIVATE_KEY', {
        found: 'gpg finds no OpenPGP key in it.',
        next: 'Store what `gpg --armor --export-secret-keys` writes, whole and unchanged.',
        details: stderr,
    });
}
/** Makes a key that is gone with the home. */
async function makeThrowAwayKey(gpg) {
    const user = 'Dry run of release-tools';
    const { exitCode, stderr } = await gpg.run([
        '--passphrase',
        '',
        '--quick-generate-key',
        user,
        'ed25519',
        'sign',
        '1d',
    ]);
    if (exitCode === 0)
        return { groups: await listSecretKeys(gpg), passphrase: undefined };
    throw new problem/* Problem */.A('make a throw-away key', {
        found: `gpg failed with exit code ${exitCode}.`,
        next: 'Install GnuPG 2.2 or later.',
        details: stderr,
    });
}
async function listSecretKeys(gpg) {
    const { stdout } = await gpg.run(['--with-colons', '--fixed-list-mode', '--list-secret-keys']);
    return parseSecretKeys(stdout);
}
function import_key_unusable(found, next) {
    return new problem/* Problem */.A('sign with GPG_PRIVATE_KEY', { found, next });
}

;// CONCATENATED MODULE: ./packages/sign/lib/gpg/sign-with-gpg.js









/**
 * Runs `body` with a signer that has the key of GPG_PRIVATE_KEY in a home that is gone afterwards. Throws a Problem if the key is missing,
 * revoked, expired, of another fingerprint, or not the one that verifiers have; all of that before anything is signed.
 */
function withGpgSigner(request, host, body) {
    return withGpgHome(host, async (gpg) => {
        const { groups, passphrase } = request.dryRun ? await makeThrowAwayKey(gpg) : await importGivenKey(gpg, host);
        const chosen = chooseKey(groups, request.dryRun ? undefined : request.fingerprint);
        const accepted = request.dryRun ? undefined : request.accepted;
        if (accepted !== undefined)
            requireAccepted(chosen, accepted);
        if (!request.dryRun)
            warnOfEnd(chosen, host);
        const key = await describe(chosen, gpg);
        const own = await readKeyring(Buffer.from(key.publicKey));
        const signing = { gpg, key, passphrase, keyring: accepted?.keyring ?? own };
        const sign = async (path, earlier) => {
            const made = await signOne(path, earlier, signing);
            await record(path, made, key, request.events);
            return made;
        };
        return body({ key, sign });
    });
}
/** Signs a file, and writes the signature beside it. Returns true if it was there already. */
async function signBeside(path, signer) {
    const target = `${path}${gpgEnding}`;
    const earlier = await (0,read_limited/* readIfThere */.qC)(target, lib_limits/* limits */.F.note, 'inside');
    const { text, kept } = await signer.sign(path, earlier === undefined ? [] : [earlier.toString()]);
    if (!kept)
        await (0,files/* writeFileAtomic */.Zf)(target, text);
    return kept;
}
async function signOne(path, earlier, signing) {
    for (const text of earlier)
        if (await isOurs(path, text, signing))
            return { text, kept: true };
    const text = await makeSignature(path, signing);
    await verify(path, text, signing);
    return { text, kept: false };
}
/** The signature has a time of its own, but nobody else vouches for it. */
async function record(path, { text, kept }, { fingerprint, primary }, events) {
    const name = (0,external_node_path_.basename)(path);
    events?.add({
        kept,
        kind: 'file',
        subjects: [{ name, digest: { sha256: await sha256File(path) } }],
        signer: { kind: 'openpgp', fingerprint, primary },
        signature: { sha256: sha256(text), name: `${name}${gpgEnding}` },
        log: [],
        timestamps: [],
    });
}
/** One of another content or by somebody else is replaced. */
async function isOurs(path, text, signing) {
    try {
        await verify(path, text, signing);
        return true;
    }
    catch (error) {
        if (error instanceof problem/* Problem */.A)
            return false;
        throw error;
    }
}
async function makeSignature(path, { gpg, key, passphrase }) {
    // The exclamation mark keeps gpg from taking another subkey.
    const args = ['--passphrase-fd', '0', '--local-user', `${key.fingerprint}!`, '--digest-algo', 'SHA512'];
    const result = await gpg.run([...args, '--armor', '--output', '-', '--detach-sign', path], passphrase);
    if (result.exitCode === 0 && result.status.some(({ word }) => word === 'SIG_CREATED'))
        return result.stdout;
    throw explain((0,external_node_path_.basename)(path), result, passphrase);
}
/** By gpg, as most readers do, and by our own verifier, which refuses what gpg lets pass. */
async function verify(path, text, { gpg, key, keyring }) {
    const signature = (0,external_node_path_.join)(gpg.home, 'signature.asc');
    await (0,promises_.writeFile)(signature, text);
    const { status, stderr } = await gpg.run(['--verify', signature, path]);
    const refused = refusedBy(status, key);
    if (refused !== undefined)
        throw new problem/* Problem */.A(`verify the signature of ${(0,external_node_path_.basename)(path)}`, {
            found: `${refused}.`,
            next: 'Sign again. If that does not help, try the key with gpg by hand.',
            details: stderr,
        });
    const question = { file: path, signature: Buffer.from(text), keyrings: [keyring], now: new Date() };
    await verifyOpenPgp(question);
}
/** Of gpg-error.h. */
const codes = { badPassphrase: 11, noPassphrase: 177 };
function explain(name, { status, exitCode, stderr }, passphrase) {
    const code = failureCode(status);
    const isLocked = code === codes.badPassphrase || code === codes.noPassphrase;
    const found = isLocked
        ? passphrase === undefined
            ? 'the key has a passphrase, and GPG_PASSPHRASE is not set.'
            : 'GPG_PASSPHRASE does not open the key.'
        : `gpg failed with exit code ${exitCode}.`;
    const next = isLocked
        ? 'Store the passphrase of the key in the secret GPG_PASSPHRASE, and give it to the step as a variable.'
        : 'See what gpg says in the details.';
    return new problem/* Problem */.A(`sign ${name}`, { found, next, details: stderr });
}
const sign_with_gpg_day = 24 * 60 * 60;
/** A key that ends sooner is worth a warning, in days. */
const gpgEndsSoonDays = 30;
function warnOfEnd({ key, primary }, host) {
    const end = Math.min(key.expires ?? Infinity, primary.expires ?? Infinity);
    const left = Math.floor((end - Date.now() / 1000) / sign_with_gpg_day);
    if (left >= gpgEndsSoonDays)
        return;
    host.warning(`The key ${key.fingerprint} expires in ${left} days. Prolong it with \`gpg --quick-set-expire\`, and publish its public key again.`);
}
async function describe({ key, primary }, gpg) {
    const { stdout } = await gpg.run(['--armor', '--export', primary.fingerprint]);
    return {
        fingerprint: key.fingerprint,
        primary: primary.fingerprint,
        userId: primary.userId,
        publicKey: stdout,
    };
}

;// CONCATENATED MODULE: ./packages/base/lib/shell.js
/** Quotes a word for a POSIX shell. For commands that people paste: we ourselves start programs without a shell. */
function shellWord(text) {
    return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
/** A relative path as a program takes it, which would take one that begins with a hyphen for an option. */
function argumentPath(path) {
    return path.startsWith('-') ? `./${path}` : path;
}

;// CONCATENATED MODULE: ./actions/gpg-sign/lib/summary.js


/** The commands that verify the signatures, with gpg and with release-tools. `keyFile` is the path of the public key. */
function commandsOf({ files }, keyFile) {
    return files.flatMap(file => {
        const [path, signature] = [file, `${file}${gpgEnding}`].map(one => shellWord(argumentPath(one)));
        return [
            `gpg --verify ${signature} ${path}`,
            `release-tools verify-blob ${path} --signature ${signature} --key ${shellWord(keyFile)}`,
        ];
    });
}
/** What the job summary says. `isKnown` is true if the public key is checked in. */
function summary(signed, keyFile, { dryRun, isKnown }) {
    const { files, key } = signed;
    const by = `${code(key.fingerprint)} of ${escapeMarkdown(key.userId)}`;
    const rows = table(['Signed', 'by'], files.map(file => [code(file), by]));
    if (dryRun)
        return `### GPG signatures of a dry run\n\n${rows}\n\nThe key was made for this run and is gone. Nobody can use these signatures.`;
    const where = isKnown
        ? `The key is in ${code(keyFile)}.`
        : `Check in the public key of ${code(key.primary)} as ${code(keyFile)}, so that readers can find it.`;
    const commands = codeBlock(commandsOf(signed, keyFile).join('\n'), 'sh');
    return `### GPG signatures\n\n${rows}\n\n${where} Verify them with:\n\n${commands}`;
}

;// CONCATENATED MODULE: ./actions/gpg-sign/lib/run.js





/** Signs the files, and says how anybody can verify them. */
async function run(inputs, host) {
    const { workspace } = host;
    const { fingerprint, 'dry-run': dryRun, 'gpg-key': given } = inputs;
    const files = await filesToSign(inputs.files, workspace);
    const accepted = await acceptedGpgKeys(workspace, given);
    const events = signingEvents(readContext(), dryRun);
    const request = { fingerprint, accepted, dryRun, events };
    const { result: signed, path } = await recordingEvents('gpg-sign', events, host, () => withGpgSigner(request, host, async (signer) => {
        for (const file of files) {
            const kept = await signBeside((0,external_node_path_.join)(workspace, file), signer);
            host.info(kept ? `Kept the signature of ${file}.` : `Signed and verified ${file}.`);
        }
        return { files, key: signer.key };
    }));
    const keyFile = accepted?.name ?? usualGpgKeys;
    await host.summary(summary(signed, keyFile, { dryRun, isKnown: accepted !== undefined }), 'evidence');
    return {
        'signature-paths': files.map(file => (0,external_node_path_.join)(workspace, `${file}${gpgEnding}`)).join('\n'),
        fingerprint: signed.key.primary,
        'public-key': signed.key.publicKey,
        'verify-commands': commandsOf(signed, keyFile).join('\n'),
        'signing-events': path,
    };
}


/***/ }),

/***/ 451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ov: () => (/* binding */ fileSize),
/* harmony export */   Zf: () => (/* binding */ writeFileAtomic),
/* harmony export */   bg: () => (/* binding */ byBytes),
/* harmony export */   d7: () => (/* binding */ toPosix)
/* harmony export */ });
/* unused harmony exports listFiles, requireFileOrNothing, writeAtomic, sizeIfThere */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(217);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(760);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(167);





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

/***/ 822:
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
/* harmony export */   EW: () => (/* binding */ readLimitedSync),
/* harmony export */   J1: () => (/* binding */ openedSync),
/* harmony export */   qC: () => (/* binding */ readIfThere),
/* harmony export */   tk: () => (/* binding */ readLimited),
/* harmony export */   ut: () => (/* binding */ readPieces)
/* harmony export */ });
/* unused harmony exports openFile, readSmallSync, readStart */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24);
/* harmony import */ var _if_there_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(822);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(167);
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
    return (0,_if_there_js__WEBPACK_IMPORTED_MODULE_1__/* .ifThere */ .y)(readLimited(path, limit, accepted));
}
/** The same for inputs of an action, which are read before anything else runs. Regular files only. */
function readLimitedSync(path, limit) {
    const { descriptor, status } = openedSync(path, 'regular');
    try {
        return readExactly(descriptor, requireSize(status, path, limit));
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
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
        read = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, content, filled, size - filled, null);
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
    return new _problem_js__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .A(`read ${path}`, { found: `it has ${found}.`, next: 'Check that this is the file you meant.' });
}
function notRegular(path) {
    return new _problem_js__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .A(`read ${path}`, {
        found: 'it is a symbolic link, a directory or a special file.',
        next: 'Replace it with a regular file.',
    });
}


/***/ })

};
