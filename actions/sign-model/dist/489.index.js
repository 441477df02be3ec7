export const id = 489;
export const ids = [489];
export const modules = {

/***/ 4489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
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
function format_count(number, one, many = `${one}s`) {
    return `${number} ${number === 1 ? one : many}`;
}
/** `2026-01-31T12:00:00Z` as `31 January 2026`, regardless of the machine's locale and time zone. */
function formatDate(time) {
    const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(time) ?? [];
    return `${Number(day)} ${months[Number(month) - 1]} ${year}`;
}
const months = 'January February March April May June July August September October November December'.split(' ');

// EXTERNAL MODULE: ./packages/base/lib/text/visible.js + 1 modules
var visible = __webpack_require__(8153);
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

;// CONCATENATED MODULE: ./packages/evidence/lib/models/verify-model.js








/** The name that model_signing gives a signature. */
const modelSignatureName = 'model.sig';
/** Where the signature of a model is looked for: in its directory, or beside it (`NAME.sig`). */
function modelSignaturePlaces(directory) {
    // `.` and `..` do not say how the directory is called.
    const named = ['.', '..'].includes(basename(directory)) ? resolve(directory) : directory;
    return { inside: join(directory, modelSignatureName), beside: join(dirname(named), `${basename(named)}.sig`) };
}
/** Path of the signature of the model in a directory; undefined if it has none. */
async function foundModelSignature(directory) {
    const { inside, beside } = modelSignaturePlaces(directory);
    for (const place of [inside, beside])
        if ((await fileSize(place)) !== undefined)
            return place;
    return undefined;
}
/** True for a directory with the signature of a model that is not a release. */
async function isModelDirectory(path) {
    if ((await fileSize(join(path, manifestName))) !== undefined)
        return false;
    return (await foundModelSignature(path)) !== undefined;
}
/**
 * Verifies a model, a directory or a file alone, offline: who signed, and every file: changed, missing, or not signed. The signature is in the
 * format of OpenSSF model signing, or one of the list of its files. Throws a Problem only if `trust` is unusable.
 */
async function verifyModel(path, trust, options = {}) {
    const { signature = join(path, modelSignatureName), fileList, onProgress, ...others } = options;
    const verifier = new SignatureVerifier(trust);
    let opened;
    const signed = await check('model signature', async () => {
        const content = await readLimited(signature, limits.evidence, 'any');
        opened = fileList === undefined ? openSigned(content, verifier, others) : await openListed(content, fileList, trust);
        const { name, verified } = opened.model;
        const files = count(opened.manifest.files.size, 'file');
        return { detail: `The model was signed as ${JSON.stringify(name)}, with ${files}.`, verified };
    });
    if (opened === undefined)
        return { result: resultOf({ checks: [signed], files: [] }), checks: [signed], files: [] };
    const { manifest, model } = opened;
    const outside = [signature, ...(fileList === undefined ? [] : [fileList])];
    const { checks, files } = await checkModelFiles(path, manifest, outside, onProgress);
    const all = [signed, ...checks];
    return { result: resultOf({ checks: all, files }), checks: all, files, model };
}
function openSigned(content, verifier, { authorities, now = new Date() }) {
    const { verified, statement, manifest } = authorities === undefined
        ? openModelSignature(content, verifier)
        : openCertifiedModel(content, verifier, authorities, now);
    const { sha256: digest = '' } = statement.subject[0]?.digest ?? {};
    const model = { name: manifest.name, sha256: digest, verified, statement, signature: sha256(content) };
    return { manifest, model };
}
async function openListed(content, fileList, trust) {
    const list = { name: basename(fileList), content: await readLimited(fileList, limits.evidence, 'any') };
    const { verified, manifest, sha256: digest } = await openFileList(list, content, trust);
    return { manifest, model: { name: manifest.name, sha256: digest, verified, signature: sha256(content) } };
}

// EXTERNAL MODULE: ./packages/runner/lib/signing-inputs.js + 1 modules
var signing_inputs = __webpack_require__(5989);
// EXTERNAL MODULE: ./packages/base/lib/problem.js
var problem = __webpack_require__(1167);
// EXTERNAL MODULE: ./packages/base/lib/json.js
var json = __webpack_require__(6436);
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
    const { descriptor, status } = (0,read_limited/* openedSync */.J1)(path, 'regular');
    try {
        refuseChanged(path, descriptor, status, await readPiecesOf(descriptor, status.size, use));
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
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
function digest_sha256(data) {
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

// EXTERNAL MODULE: ./packages/base/lib/files.js
var lib_files = __webpack_require__(7451);
// EXTERNAL MODULE: ./packages/base/lib/shape.js + 1 modules
var shape = __webpack_require__(2950);
;// CONCATENATED MODULE: ./packages/evidence/lib/events/signing-event.js

// docs/schema/signing-event.v1.json has the same rules. A test checks that both refuse the same broken records.
/** The value of `schema`, and the `$id` of the JSON Schema. */
const signingEventSchema = 'https://github.com/org/release-tools/blob/v1/docs/schema/signing-event.v1.json';
/** What can be signed. `attestation` is every statement that is not about images or models as a whole. */
const signedKinds = ['image', 'file', 'attestation', 'model'];
/** More signatures than a release makes. */
const mostEvents = 10_000;
const line = (0,shape/* matching */.wC)(/^[^\p{Cc}\p{Cs}]{1,2000}$/u, 'one line of text');
const longHex = (0,shape/* matching */.wC)(/^[0-9a-f]{40,128}$/, '40 to 128 lower-case hexadecimal digits');
const time = (0,shape/* matching */.wC)(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z$/, 'a time like 2026-01-31T12:00:00Z');
const digits = (0,shape/* matching */.wC)(/^\d{1,20}$/, 'a whole number as text');
/** Names with values, at most 50. */
function named(value) {
    return (found, at) => {
        if (!(0,shape/* isObject */.Gv)(found))
            throw (0,shape/* wrong */.Qm)(at, found, 'a mapping');
        const names = Object.keys(found).sort(lib_files/* byBytes */.bg);
        if (names.length > 50 || names.some(name => !/^[\w.-]{1,100}$/.test(name)))
            throw new shape/* WrongShape */.zq(`${JSON.stringify(at)} has more than 50 names, or a name that is none.`, at);
        return Object.fromEntries(names.map(name => [name, value(found[name], `${at}.${name}`)]));
    };
}
const signers = {
    key: (0,shape/* object */.Ik)({ kind: (0,shape/* oneOf */.yL)('key'), sha256: shape/* hexDigest */.w0 }),
    identity: (0,shape/* object */.Ik)({
        kind: (0,shape/* oneOf */.yL)('identity'),
        identity: line,
        issuer: line,
        certificate: (0,shape/* optional */.lq)((0,shape/* object */.Ik)({ sha256: shape/* hexDigest */.w0, serialNumber: (0,shape/* matching */.wC)(/^[0-9a-f]{1,64}$/, 'hexadecimal digits') })),
    }),
    openpgp: (0,shape/* object */.Ik)({
        kind: (0,shape/* oneOf */.yL)('openpgp'),
        fingerprint: (0,shape/* matching */.wC)(/^[0-9A-F]{40,64}$/, 'a fingerprint in upper-case hex'),
        primary: (0,shape/* matching */.wC)(/^[0-9A-F]{40,64}$/, 'a fingerprint in upper-case hex'),
    }),
};
const signer = (value, at) => {
    const kind = (0,shape/* oneOf */.yL)('key', 'identity', 'openpgp')((0,shape/* isObject */.Gv)(value) ? value.kind : undefined, `${at}.kind`);
    return signers[kind](value, at);
};
const logEntry = (0,shape/* object */.Ik)({
    url: (0,shape/* optional */.lq)(line),
    logId: (0,shape/* matching */.wC)(/^[0-9a-f]{8,128}$/, '8 to 128 lower-case hexadecimal digits'),
    index: digits,
    kind: line,
    integratedTime: (0,shape/* optional */.lq)(time),
    bodySha256: (0,shape/* optional */.lq)(shape/* hexDigest */.w0),
    leafHash: (0,shape/* optional */.lq)(shape/* hexDigest */.w0),
});
const service = (0,shape/* object */.Ik)({
    name: line,
    key: line,
    keyVersion: (0,shape/* optional */.lq)(line),
    login: (0,shape/* optional */.lq)(named(line)),
    session: (0,shape/* optional */.lq)((0,shape/* object */.Ik)({
        caller: (0,shape/* optional */.lq)(line),
        accessor: (0,shape/* optional */.lq)(line),
        loginRequestId: (0,shape/* optional */.lq)(line),
        entityId: (0,shape/* optional */.lq)(line),
        namespace: (0,shape/* optional */.lq)(line),
    })),
});
/** The run of a signature, and of what else an audit log tells. */
const eventRunShape = (0,shape/* object */.Ik)({
    server: line,
    repository: line,
    id: (0,shape/* optional */.lq)(line),
    attempt: (0,shape/* optional */.lq)(line),
    job: (0,shape/* optional */.lq)(line),
    workflow: (0,shape/* optional */.lq)(line),
    ref: line,
    commit: line,
});
/** The rules of one record. */
const signingEventShape = (0,shape/* object */.Ik)({
    schema: (0,shape/* oneOf */.yL)(signingEventSchema),
    time,
    kept: (0,shape/* optional */.lq)(shape/* boolean */.zM),
    dryRun: (0,shape/* optional */.lq)(shape/* boolean */.zM),
    kind: (0,shape/* oneOf */.yL)(...signedKinds),
    predicateType: (0,shape/* optional */.lq)(line),
    subjects: (0,shape/* list */.p_)((0,shape/* object */.Ik)({ name: (0,shape/* optional */.lq)(line), digest: named(longHex) }), 100_000),
    signer,
    signature: (0,shape/* object */.Ik)({ sha256: shape/* hexDigest */.w0, name: (0,shape/* optional */.lq)(line) }),
    signed: (0,shape/* optional */.lq)((0,shape/* object */.Ik)({ algorithm: (0,shape/* oneOf */.yL)('sha256', 'sha384', 'sha512'), digest: longHex })),
    log: (0,shape/* list */.p_)(logEntry, 8),
    timestamps: (0,shape/* list */.p_)((0,shape/* object */.Ik)({ time, authority: (0,shape/* optional */.lq)(line) }), 8),
    service: (0,shape/* optional */.lq)(service),
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
    const lines = [...made.values()].map(event => (0,shape/* readShape */._f)(signingEventShape, event, 'the record of a signature', next));
    return lines
        .toSorted((a, b) => (0,lib_files/* byBytes */.bg)(placeOf(a), placeOf(b)))
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
        const event = (0,shape/* readShape */._f)(signingEventShape, (0,json/* parseJson */.qF)(one, place), place, next);
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
function by_kind_byKind(value, cases) {
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
    const who = by_kind_byKind(signer, {
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
    const path = (0,external_node_path_.join)(ownDir(host), `signing-events.${step}.${digest_sha256(text).slice(0, 12)}.jsonl`);
    await (0,promises_.mkdir)(ownDir(host), { recursive: true });
    await (0,lib_files/* writeFileAtomic */.Zf)(path, text);
    await host.summary(eventsSummary(signing_event_parseEvents(text, path)), 'evidence');
    return path;
}
/** The records of signatures as a table, folded. */
function eventsSummary(events) {
    const rows = events.map(event => {
        const { what, by, log, time } = eventText(event);
        return [`${code(what)}${event.kept ? ' (kept)' : ''}`, code(by), escapeMarkdown(log), escapeMarkdown(time)];
    });
    return details(`Record of ${format_count(events.length, 'signature')}`, table(['Signed', 'by', 'in a log', 'time'], rows));
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

;// CONCATENATED MODULE: ./packages/host/lib/http/wrong-digest.js

/** A file with a digest other than the pinned one. Callers that try another source next must warn about it. */
class WrongDigest extends problem/* Problem */.A {
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

;// CONCATENATED MODULE: ./packages/tools/lib/names.js
/** The programs that setup-tools can install, in the order of every list. */
const toolNames = (/* unused pure expression or super */ null && ([
    'cosign',
    'syft',
    'grype',
    'trivy',
    'osv-scanner',
    'slsa-verifier',
    'actionlint',
    'act',
]));
/** True for the name of a tool of the lock. */
function isToolName(name) {
    return toolNames.some(known => known === name);
}
/** The file name of a tool's program: `cosign`, or `cosign.exe` on Windows. */
function programName(name, windows = process.platform === 'win32') {
    return windows ? `${name}.exe` : name;
}

// EXTERNAL MODULE: ./packages/base/lib/limits.js
var lib_limits = __webpack_require__(8562);
;// CONCATENATED MODULE: ./packages/base/lib/is-sha256.js
// A file of its own: inputs are checked with it, and digest.ts needs node:crypto, which is slow to load.
/** True for 64 lower-case hexadecimal characters. */
function isSha256(text) {
    return /^[0-9a-f]{64}$/.test(text);
}

;// CONCATENATED MODULE: ./packages/tools/lib/record.js


const origins = ['release', 'built', 'wheel', 'path'];
/** The file name of a record. */
const recordName = 'release-tools.json';
/** The record beside a program; undefined if there is none, or if it cannot be read. */
async function readRecord(program) {
    try {
        const record = JSON.parse(String(await (0,read_limited/* readLimited */.tk)((0,external_node_path_.join)((0,external_node_path_.dirname)(program), recordName), lib_limits/* limits */.F.note)));
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
    await writeFileAtomic(join(dirname(program), recordName), text);
}
function isRecord(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const { name, version, sha256, origin } = value;
    return (typeof name === 'string' &&
        typeof version === 'string' &&
        isSha256(String(sha256)) &&
        origins.includes(String(origin)));
}

// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
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
    const hash = createHash('sha256');
    await readMember(archive, name, { write: async (bytes) => void hash.update(bytes) });
    return hash.digest('hex');
}
async function readMember(archive, name, sink) {
    const found = await (archive.endsWith('.zip')
        ? readZipMember(archive, name, sink)
        : readTarGz(archive, name, sink)).catch(error => Promise.reject(error instanceof Problem ? error : archiveProblem(`it is damaged (${messageOf(error)}).`, error)));
    if (!found)
        throw archiveProblem(`it does not contain ${name}.`);
}
async function readTarGz(archive, name, sink) {
    let found = false;
    await pipeline(readPieces(archive), createGunzip(), limited, async (stream) => {
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
    return new problem/* Problem */.A(`run ${name}`, {
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

// EXTERNAL MODULE: ./packages/host/lib/http/retry.js
var retry = __webpack_require__(394);
// EXTERNAL MODULE: ./packages/host/lib/id-token.js
var id_token = __webpack_require__(5614);
;// CONCATENATED MODULE: ./packages/sign/lib/cosign-errors.js


/** Common failures of cosign 3.1. The pattern is searched in its output. */
const cosign_errors_known = [
    [
        /decryption failed/,
        'COSIGN_PASSWORD does not decrypt COSIGN_PRIVATE_KEY.',
        'Set COSIGN_PASSWORD to the password of the key pair. For a job, store it as the secret of that name.',
    ],
    [
        /invalid pem block/,
        'COSIGN_PRIVATE_KEY is not a complete key in PEM form.',
        'Store all lines of `cosign.key` as the secret, including the `-----BEGIN` and `-----END` lines.',
    ],
    [
        /unsupported pem type/,
        'COSIGN_PRIVATE_KEY is not in the format of cosign.',
        'Convert it with `cosign import-key-pair --key FILE`, and store the file that this writes.',
    ],
    [
        /signing bundle: failed to verify signature: (message is missing artifact digest|could not verify)/,
        'cosign refused the signature that it had made, as it does with RSA keys that sign by another scheme.',
        'Sign with a key on the curve P-256.',
    ],
    [
        /^Error: .*(?:https?:\/\/|CONNECT )[^\n]*: (?:Forbidden|Proxy Authentication Required)$/m,
        'the proxy of this runner refuses the connection.',
        'Allow the address in the details below in the proxy that HTTPS_PROXY names.',
    ],
    [/retrieving ID token|authenticating caller/, 'the runner gave no identity token.', id_token/* idTokenPermission */.G],
    [
        /Fulcio returned 4\d\d/,
        'Fulcio refused the identity token of this job.',
        'Check that Fulcio accepts the issuer of this runner, and that its clock is right.',
    ],
    [
        /timestamp authority must be provided/,
        'the signing config has no timestamp authority, which short-lived certificates need.',
        'Add one with `cosign signing-config create --tsa …`.',
    ],
];
const passing = /connection re(fused|set)|no such host|i\/o timeout|deadline exceeded|TLS handshake|unexpected EOF|: EOF|server misbehaving|\b(429|500|502|503|504)\b/;
/** The Problem for the output of a failed cosign; Transient if another attempt may succeed. */
function explain(what, stderr) {
    const details = withoutTokens(stderr).trim();
    const first = /^Error: (.*)$/m.exec(details)?.[1] ?? details.split('\n')[0] ?? '';
    if (passing.test(details))
        return unreachable(what, first);
    const match = cosign_errors_known.find(([pattern]) => pattern.test(details));
    if (match !== undefined)
        return new problem/* Problem */.A(what, { found: match[1], next: match[2], details });
    return new problem/* Problem */.A(what, { found: `cosign said: ${sentence(first)}`, next: 'See the details below.', details });
}
/** The Problem for a failure of the service that has the key; undefined if it is none. `args` name the key. */
function explainService(what, stderr, failures, args) {
    const details = withoutTokens(stderr).trim();
    const key = args[args.indexOf('--key') + 1] ?? '';
    for (const { pattern, found, next, passing } of failures) {
        const match = pattern.exec(details);
        if (match === null)
            continue;
        const parts = { found: found(match, key), next };
        return passing ? new retry/* Transient */.Rc(what, parts) : new problem/* Problem */.A(what, { ...parts, details });
    }
    return undefined;
}
function unreachable(what, message) {
    const server = /https?:\/\/[^\s"/]+/.exec(message)?.[0];
    // What a log answers if it fails comes without its address.
    const named = server ?? (message.includes('adding rekor') ? 'the transparency log' : 'a server');
    const found = `${named} did not answer.`;
    const next = 'Check its status, the addresses in the signing config, and that this runner can reach it.';
    return new retry/* Transient */.Rc(what, { found: `${found} cosign said: ${sentence(message)}`, next });
}
function sentence(text) {
    return text.endsWith('.') ? text : `${text}.`;
}
/** Removes identity tokens, which some errors of Sigstore clients quote. */
function withoutTokens(text) {
    return text.replace(/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, '(identity token)');
}

;// CONCATENATED MODULE: ./packages/sign/lib/cosign.js



/** Four attempts within about ten seconds: Sigstore servers fail for moments, and a release should not fail with them. */
const patience = { attempts: 4, baseMs: 1000, maxMs: 20_000 };
/** What one call may take, in milliseconds: a server that is silent must not hold up a release. cosign gives most of them 30 seconds. */
const usualMs = 120_000;
/** How programs end that are told to (SIGTERM), or made to (SIGKILL). */
const ended = [143, 137];
/** Runs cosign, again after transient failures. Returns its standard output. Throws a Problem that explains a failure. */
async function runCosign({ options, what, args, env = {}, failures = [] }, host) {
    const { cosign, retries = patience, callMs = usualMs } = options;
    const attempt = async () => {
        const own = typeof env === 'function' ? await env() : env;
        const begin = performance.now();
        const { exitCode, stdout, stderr } = await host.exec(cosign.path, args, { env: own, timeoutMs: callMs });
        if (exitCode === 0)
            return stdout;
        // A timer may fire some milliseconds early: it counts from when the event loop last looked at the clock.
        const isOurs = performance.now() - begin > callMs * 0.9;
        if (ended.includes(exitCode))
            throw isOurs ? tooSlow(what, callMs) : endedByOthers(what);
        throw explainService(what, stderr, failures, args) ?? explain(what, stderr);
    };
    return (0,retry/* retry */.L5)(attempt, retries, line => host.info(line));
}
function endedByOthers(what) {
    return new problem/* Problem */.A(what, {
        found: 'the system ended cosign before it was done.',
        next: 'See whether the job was cancelled, or this machine had no memory left.',
    });
}
function tooSlow(what, callMs) {
    return new retry/* Transient */.Rc(what, {
        found: `cosign did not end within ${callMs / 1000} seconds: a server is silent, or this machine is too slow.`,
        next: 'Run the job again. If it happens again, check the servers that the signer and the signing config name.',
    });
}

;// CONCATENATED MODULE: ./packages/sign/lib/backends/backend.js
/** A backend with the same credentials for each call. */
function fixed(credentials) {
    return { credentials, close: async () => { } };
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

;// CONCATENATED MODULE: ./packages/sign/lib/backends/key-variables.js

/** Credentials for a private key, which is masked. */
function keyCredentials(env, host) {
    maskKey(env.COSIGN_PRIVATE_KEY, env.COSIGN_PASSWORD, host);
    return { args: ['--key', 'env://COSIGN_PRIVATE_KEY'], env };
}

;// CONCATENATED MODULE: ./packages/sign/lib/backends/dry-run.js







/** A throw-away key pair that leaves no trace. */
const dryRun = {
    signer: 'key',
    dryRun: true,
    unusable: {},
    failures: [],
    async open(options, host) {
        const credentials = keyCredentials(await throwAwayKey(options, host), host);
        return fixed(async () => credentials);
    },
};
/** By directory: the manifests of an image are signed side by side, and the first may still be making the key. */
const keys = new Map();
/** One key pair per job, so that everything in a dry run has the same signer. Nobody trusts it afterwards. */
function throwAwayKey(options, host) {
    const dir = (0,external_node_path_.join)(host.temp, 'release-tools-dry-run');
    const key = keys.get(dir) ?? makeKey(dir, options, host);
    keys.set(dir, key);
    return key;
}
/** Makes the key pair, or reads that of an earlier step. */
async function makeKey(dir, options, host) {
    const [keyFile, passwordFile] = [(0,external_node_path_.join)(dir, 'cosign.key'), (0,external_node_path_.join)(dir, 'password')];
    if ((await (0,lib_files/* fileSize */.Ov)(keyFile)) === undefined) {
        await (0,promises_.mkdir)(dir, { recursive: true, mode: 0o700 });
        const COSIGN_PASSWORD = (0,external_node_crypto_.randomBytes)(16).toString('hex');
        await (0,promises_.writeFile)(passwordFile, COSIGN_PASSWORD, { mode: 0o600 });
        const args = ['generate-key-pair', '--output-key-prefix', (0,external_node_path_.join)(dir, 'cosign')];
        await runCosign({ options, what: 'make a throw-away key pair', args, env: { COSIGN_PASSWORD } }, host);
    }
    const text = async (path) => (await (0,read_limited/* readLimited */.tk)(path, lib_limits/* limits */.F.note)).toString();
    const [COSIGN_PRIVATE_KEY, COSIGN_PASSWORD] = await Promise.all([text(keyFile), text(passwordFile)]);
    return { COSIGN_PRIVATE_KEY, COSIGN_PASSWORD };
}

;// CONCATENATED MODULE: ./packages/sign/lib/backends/key-pair.js



/** The key pair of COSIGN_PRIVATE_KEY and COSIGN_PASSWORD. */
const keyPair = {
    signer: 'key',
    dryRun: false,
    unusable: {
        Ed25519: 'cosign makes signatures with Ed25519 keys, and then refuses them. Use a key on P-256: `cosign generate-key-pair` makes one.',
    },
    failures: [],
    async open(_options, host) {
        const credentials = keyCredentials(givenKey(host.env), host);
        return fixed(async () => credentials);
    },
};
function givenKey(env) {
    const key = env.COSIGN_PRIVATE_KEY ?? '';
    if (key.trim() === '')
        throw unusable('COSIGN_PRIVATE_KEY is not set.', 'Add `env: COSIGN_PRIVATE_KEY: ${{ secrets.COSIGN_PRIVATE_KEY }}` to the step.');
    if (!key.includes('\n') && key.includes('\\n')) {
        throw unusable('COSIGN_PRIVATE_KEY has the characters `\\n` instead of line breaks.', 'Store the text of `cosign.key` unchanged, with its line breaks.');
    }
    // The password may be empty, but without the variable cosign would ask for it.
    return { COSIGN_PRIVATE_KEY: key, COSIGN_PASSWORD: env.COSIGN_PASSWORD ?? '' };
}
function unusable(found, next) {
    return new problem/* Problem */.A('sign with the key pair', { found, next });
}

// EXTERNAL MODULE: ./packages/host/lib/http/url.js
var http_url = __webpack_require__(161);
// EXTERNAL MODULE: ./packages/base/lib/json-weight.js
var json_weight = __webpack_require__(3825);
;// CONCATENATED MODULE: ./packages/base/lib/strict-json.js


const next = 'Check that this is the file you meant, or download it again.';
/**
 * Parses JSON on which trust depends. Refuses duplicate keys, because two parsers could read two different documents from them.
 * Also refuses texts over `limit` bytes, invalid UTF-8 and deep nesting. `what` names it in the Problem: `the bundle a.json`.
 */
function strict_json_parseStrictJson(json, what, limit = 32 * 1024 * 1024) {
    const size = typeof json === 'string' ? Buffer.byteLength(json) : json.byteLength;
    if (size > limit)
        throw unreadable(what, `it has ${size} bytes, more than the ${limit} accepted.`);
    try {
        const text = typeof json === 'string' ? json : new TextDecoder('utf-8', { fatal: true }).decode(json);
        (0,json_weight/* refuseHeavy */.yS)(text, what, next);
        const value = JSON.parse(text);
        refuseAmbiguous(text, what);
        return value;
    }
    catch (error) {
        if (error instanceof problem/* Problem */.A)
            throw error;
        throw unreadable(what, `it is not JSON (${(0,problem/* messageOf */.b)(error)}).`, error);
    }
}
/** Walks text that JSON.parse has accepted, so only strings and brackets matter. */
function refuseAmbiguous(json, what) {
    const open = [];
    for (let at = 0; at < json.length; at++) {
        const code = json.charCodeAt(at);
        if (code === json_weight/* brace */.AT || code === json_weight/* bracket */.Ts)
            open.push(new Set());
        else if (code === json_weight/* brace */.AT + 2 || code === json_weight/* bracket */.Ts + 2)
            open.pop();
        else if (code === json_weight/* quote */.hD) {
            const end = (0,json_weight/* endOfString */.ap)(json, at);
            if ((0,json_weight/* isKey */.m0)(json, end))
                addKey(open.at(-1), json.slice(at, end + 1), what);
            at = end;
        }
    }
}
function addKey(keys, quoted, what) {
    // Compared after parsing, because "a" and "\u0061" are the same key.
    const key = quoted.includes('\\') ? JSON.parse(quoted) : quoted.slice(1, -1);
    if (keys?.has(key))
        throw unreadable(what, `it has the key ${JSON.stringify(key)} twice in one object.`);
    keys?.add(key);
}
function unreadable(what, found, cause) {
    return new problem/* Problem */.A(`read ${what}`, {
        found,
        next,
        cause,
    });
}

;// CONCATENATED MODULE: ./packages/sign/lib/signing-config.js

const signingConfigType = 'application/vnd.dev.sigstore.signingconfig.v0.2+json';
const limit = 1024 * 1024;
/** Reads a signing config, and checks what we read of it. Throws a Problem. */
async function signing_config_readConfig(path) {
    const config = strict_json_parseStrictJson(await (0,read_limited/* readLimited */.tk)(path, limit), `the signing config ${path}`, limit);
    if (!isConfig(config))
        throw signing_config_unusable(path, `it does not have the media type ${signingConfigType}.`);
    const wrong = ['caUrls', 'rekorTlogUrls', 'tsaUrls'].find(name => !isList(config[name]));
    if (wrong !== undefined)
        throw signing_config_unusable(path, `\`${wrong}\` is not a list of servers, each with an address as \`url\`.`);
    return config;
}
function isList(services) {
    if (services === undefined)
        return true;
    return Array.isArray(services) && services.every(one => URL.canParse((0,json/* textAt */.$6)(one, 'url') ?? ''));
}
function signing_config_unusable(path, found) {
    return new problem/* Problem */.A(`use the signing config ${path}`, {
        found,
        next: 'Create one with `cosign signing-config create`.',
    });
}
function isConfig(value) {
    return typeof value === 'object' && value !== null && 'mediaType' in value && value.mediaType === signingConfigType;
}
/** True for servers of the public Sigstore. */
function signing_config_isPublic(url) {
    // A name with a full stop at its end is the same server.
    const host = new URL(url).hostname.replace(/\.$/, '');
    return host === 'sigstore.dev' || host.endsWith('.sigstore.dev');
}

;// CONCATENATED MODULE: ./packages/sign/lib/audience.js



/** What the public Fulcio and that of GitHub ask for. */
const publicAudience = 'sigstore';
/** Its certificates are for attestations of private repositories: https://docs.github.com/en/actions/concepts/security/artifact-attestations. */
const ofGitHub = 'fulcio.githubapp.com';
/**
 * The audience of the identity token for the Fulcio of a signing config. A token of github.com for `sigstore` opens the public Fulcio, so
 * that no other server may get one: whoever runs it could sign as this job, too. It gets a token for its own address, which is of no use
 * elsewhere. The public Fulcio takes no tokens of other issuers. Throws a Problem if the config names several servers.
 */
async function audienceFor(signingConfig, tokens) {
    if (signingConfig === undefined)
        return publicAudience;
    const { caUrls = [] } = await signing_config_readConfig(signingConfig);
    return audienceOf(caUrls.map(({ url }) => url), tokens);
}
/** The same for addresses of Fulcio servers. Refuses one without encryption too: whoever reads the token on its way could sign as this job. */
function audienceOf(fulcios, { fromGitHubCom }) {
    const plain = fulcios.map(url => new URL(url)).find(url => url.protocol !== 'https:' && !(0,http_url/* isLoopback */.U9)(url));
    if (plain !== undefined)
        throw new problem/* Problem */.A('sign with the identity of this job', {
            found: `the identity token would go to ${plain.origin} without encryption.`,
            next: 'In `caUrls` of the signing config, give an address that begins with https://.',
        });
    if (!fromGitHubCom || fulcios.every(asksForPublicAudience))
        return publicAudience;
    const [only, ...others] = new Set(fulcios.map(url => new URL(url).origin));
    if (only !== undefined && others.length === 0)
        return only;
    throw new problem/* Problem */.A('sign with the identity of this job', {
        found: 'the signing config names several Fulcio servers, and a token for one of them could be used at another one.',
        next: 'Name one server in `caUrls`.',
    });
}
function asksForPublicAudience(url) {
    return signing_config_isPublic(url) || new URL(url).hostname === ofGitHub;
}

;// CONCATENATED MODULE: ./packages/sign/lib/backends/keyless.js




/**
 * The identity of the job: cosign asks GitHub for a token, and Fulcio for a certificate that is valid for minutes. For a Fulcio of your
 * own, we ask for the token, because cosign knows one audience only. Elsewhere, it is the token that SIGSTORE_ID_TOKEN has, as GitLab
 * sets it.
 */
const keyless = {
    signer: 'identity',
    dryRun: false,
    unusable: {},
    failures: [],
    open: async (options, host) => fixed(() => credentials(options, host)),
};
/** A token is valid for minutes, so that each signature has one of its own. */
async function credentials({ signingConfig }, { idTokens, env, mask }) {
    const audience = idTokens && (await audienceFor(signingConfig, idTokens));
    if (idTokens !== undefined && audience === publicAudience)
        return { args: ['--oidc-provider', 'github-actions'], env: idTokens.variables };
    const token = audience === undefined ? env.SIGSTORE_ID_TOKEN : await idTokens?.request(audience);
    if (token) {
        mask(token);
        return { args: ['--oidc-provider', 'envvar'], env: { SIGSTORE_ID_TOKEN: token } };
    }
    throw new problem/* Problem */.A('sign with the identity of this job', {
        found: 'this job has no permission to ask GitHub for an identity token.',
        next: `Sign with a key pair (set COSIGN_PRIVATE_KEY), or with the identity of the job. ${id_token/* idTokenPermission */.G}`,
    });
}

;// CONCATENATED MODULE: ./packages/sign/lib/install-plugin.js



/** Largest plugin, in bytes. A program in Go has some tens of megabytes. */
const install_plugin_limit = 256 * 1024 * 1024;
/**
 * Writes a copy of the program into `folder`, under the name by which cosign looks for it. The copy is made of the bytes that were compared
 * with the digest, so that nothing can change in between. Throws a Problem.
 */
async function installPlugin({ key }, { path, sha256: wanted }, folder, { workspace }) {
    const program = await (0,read_limited/* readLimited */.tk)((0,external_node_path_.resolve)(workspace, path), install_plugin_limit);
    const found = digest_sha256(program);
    if (found !== wanted)
        throw new problem/* Problem */.A(`use the plugin ${path}`, {
            found: `its SHA-256 is ${found}, and not ${wanted}.`,
            next: 'Find out who changed the program. If it is the right one, change the digest in `signer-plugin`.',
        });
    const ending = process.platform === 'win32' ? '.exe' : '';
    const name = `sigstore-kms-${key.slice(0, key.indexOf(':'))}${ending}`;
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, name), program, { mode: 0o700 });
}

;// CONCATENATED MODULE: ./packages/sign/lib/backends/service-key.js





/** A key that never leaves its service: cosign asks the service to sign. */
function serviceKey(service, key) {
    return {
        signer: 'key',
        dryRun: false,
        unusable: service.unusable,
        failures: service.failures,
        open: (_, host, scratch) => service_key_open(service, key, host, scratch),
    };
}
async function service_key_open(service, key, host, scratch) {
    const places = given(service.places, service, host.env);
    const closed = await emptyHome(scratch);
    if (key.program !== undefined)
        await installPlugin(key, key.program, (0,external_node_path_.join)(scratch, 'programs'), host);
    const args = ['--key', key.key];
    if (Object.keys(key.login).length > 0) {
        const login = await service.login(key, key.login, { host, scratch });
        const tracer = tracerOf(service, key, host);
        const credentials = async () => {
            const variables = await login.variables();
            const env = { ...closed, ...places, ...variables };
            return { args, env, trace: () => tracer(env, login.sessionOf?.(variables)) };
        };
        return { credentials, close: () => login.close() };
    }
    const own = given(service.credentials, service, host.env);
    for (const [name, value] of Object.entries(own))
        if (isSecret(name))
            host.mask(value);
    const missing = service.missing?.({ ...places, ...own });
    if (missing !== undefined)
        throw new problem/* Problem */.A(`sign with ${key.key}`, missing);
    const env = { ...closed, ...places, ...own };
    const tracer = tracerOf(service, key, host);
    return { credentials: async () => ({ args, env, trace: () => tracer(env) }), close: async () => { } };
}
/** Asks the service once. What the login itself said of a token counts more. */
function tracerOf(service, key, host) {
    let asked;
    return async (variables, session) => {
        asked ??= service.trace?.(key, variables, host) ?? Promise.resolve({});
        const found = await asked;
        return session === undefined ? found : { ...found, session };
    };
}
/** Those of the variables that are set, by the names that cosign knows. */
function given(names, { renamed = {} }, env) {
    return Object.fromEntries(names.flatMap(name => (env[name] ? [[renamed[name] ?? name, env[name]]] : [])));
}
function isSecret(name) {
    return /SECRET|TOKEN|PASSWORD/.test(name) && !name.endsWith('_FILE');
}
/**
 * The clients of the services look for credentials in the home directory and start programs from PATH; cosign itself starts
 * `sigstore-kms-NAME` from there. So both are empty. They would also wait for a server of the cloud that this machine may not be in. What
 * cosign knows of the public Sigstore keeps its place.
 */
async function emptyHome(scratch) {
    const [home, programs] = [(0,external_node_path_.join)(scratch, 'home'), (0,external_node_path_.join)(scratch, 'programs')];
    await Promise.all([home, programs].map(path => (0,promises_.mkdir)(path, { recursive: true })));
    const homes = ['HOME', 'USERPROFILE', 'APPDATA', 'LOCALAPPDATA', 'XDG_CONFIG_HOME', 'XDG_DATA_HOME'];
    return {
        ...Object.fromEntries(homes.map(name => [name, home])),
        PATH: programs,
        AWS_EC2_METADATA_DISABLED: 'true',
        TUF_ROOT: (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.sigstore', 'root'),
    };
}

// EXTERNAL MODULE: ./packages/sign/lib/key-services.js + 7 modules
var key_services = __webpack_require__(7382);
;// CONCATENATED MODULE: ./packages/sign/lib/backends.js






/** The backend for the chosen way to sign. */
function backendOf({ signing }) {
    const inService = (key) => serviceKey(key_services/* keyServices */.e[key.kind], key);
    return by_kind_byKind(signing, {
        key: () => keyPair,
        keyless: () => keyless,
        'dry-run': () => dryRun,
        awskms: inService,
        gcpkms: inService,
        azurekms: inService,
        k8s: inService,
        hashivault: inService,
        openbao: inService,
        plugin: inService,
    });
}
/** True if the signatures are only for a dry run: nothing may be pushed or logged. */
function isDryRun(options) {
    return backendOf(options).dryRun;
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

;// CONCATENATED MODULE: ./packages/sign/lib/resolve-signing.js




/**
 * Decides how to sign, before anything is made. Treats a repository as private if the run does not say whether it is. Throws a
 * Problem if the signature would publish facts about a private repository.
 */
async function resolveSigning(request, context, host) {
    const signing = choose(request, host.env);
    const dryRun = isDryRun({ signing });
    if (!dryRun)
        refusePublicLog(request, context.privateRepository);
    const { transparency, signingConfig, trustedRoot, keyFile } = request;
    return {
        signing,
        transparency,
        serverUrl: context.serverUrl,
        repository: context.repository,
        events: signingEvents(context, dryRun),
        ...(signingConfig === undefined ? {} : { signingConfig }),
        ...(trustedRoot === undefined ? {} : { trustedRoot }),
        ...(keyFile === undefined ? {} : { keyFile }),
        cosign: await findTool('cosign', host),
    };
}
function choose({ signer, dryRun }, env) {
    if (dryRun)
        return { kind: 'dry-run' };
    return signer.kind === 'auto' ? { kind: env.COSIGN_PRIVATE_KEY ? 'key' : 'keyless' } : signer;
}
/**
 * Refuses to publish facts about a repository that is private, or of which the run does not say whether it is, unless that was asked
 * for.
 */
function refusePublicLog(request, privateRepository) {
    const { transparency, allowPublicLogForPrivateRepository } = request;
    if (transparency !== 'public' || privateRepository === false || allowPublicLogForPrivateRepository)
        return;
    const found = privateRepository
        ? 'this repository is private, and the public Sigstore permanently publishes its name, its workflow and the released digests.'
        : 'the repository may be private, and the public Sigstore permanently publishes its name, its workflow and the released digests.';
    throw new problem/* Problem */.A('sign with `transparency: public`', {
        found,
        next: 'Set `transparency: private` with a `signing-config` of your own Sigstore, or `transparency: none` with a key pair. If these facts may be public, set `allow-public-log-for-private-repository: true`.',
    });
}

;// CONCATENATED MODULE: ./packages/base/lib/pool.js
/** Runs `work` on all items, at most `width` at a time. After a failure nothing new starts; it is thrown once all work has ended. */
async function pool_pool(items, width, work) {
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

;// CONCATENATED MODULE: ./packages/base/lib/lfs-pointer.js

/** How a file begins that stands for one in Git LFS: https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md */
const pointer = 'version https://git-lfs.github.com/spec/';
/** True for a file that is only a pointer of Git LFS. Throws what readStart throws. */
async function isLfsPointer(path) {
    return (await (0,read_limited/* readStart */.H6)(path, pointer.length)).toString('latin1') === pointer;
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./packages/evidence/lib/models/model-files.js




/**
 * Lists a model: a directory, or a file alone. `besides` are paths in it that are left out though the signature does not say so. What is
 * signed is never left out.
 */
async function listModel(path, { files: signed, ignored: unsigned, followsLinks }, besides) {
    const found = { files: new Map(), refused: [], misnamed: [], ignored: [] };
    if (!(await (0,promises_.stat)(path)).isDirectory()) {
        // model_signing calls it `.`, and the specification by its name (§6.1.2).
        found.files.set(signed.has('.') ? '.' : (0,external_node_path_.basename)(path), path);
        return found;
    }
    const root = await (0,promises_.realpath)(path);
    const ignored = new Set(unsigned);
    const isSigned = (name) => signed.has(name) || [...signed.keys()].some(one => one.startsWith(`${name}/`));
    const walk = async (relative) => {
        for (const entry of await (0,promises_.readdir)((0,external_node_path_.join)(root, relative), { withFileTypes: true, encoding: 'buffer' })) {
            const name = relative === '' ? entry.name.toString() : `${relative}/${entry.name}`;
            if (besides.includes(name) && !isSigned(name))
                continue;
            if (!(0,external_node_buffer_.isUtf8)(entry.name))
                found.misnamed.push({ path: name, status: 'fail', detail: 'Its name is not UTF-8.' });
            else if (ignored.has(name) && !isSigned(name))
                found.ignored.push(name);
            else if (entry.isDirectory())
                await walk(name);
            else
                await addFile(entry, name);
        }
    };
    const addFile = async (entry, name) => {
        const place = await model_files_placeOf(entry, (0,external_node_path_.join)(root, name), root, followsLinks);
        if ('detail' in place)
            found.refused.push({ path: name, status: 'fail', ...place });
        else
            found.files.set(name, place.path);
    };
    await walk('');
    found.ignored.sort(lib_files/* byBytes */.bg);
    return found;
}
/** Where the content of a file is. Links lead to files in the model only, and only if the signer followed them. */
async function model_files_placeOf(entry, path, root, followsLinks) {
    if (entry.isFile())
        return { path };
    if (!entry.isSymbolicLink())
        return { detail: 'It is neither a file nor a directory.' };
    if (!followsLinks)
        return { detail: 'It is a symbolic link, which is not allowed in this model.' };
    const target = await (0,promises_.realpath)(path).catch(() => undefined);
    if (target === undefined)
        return { detail: 'It is a symbolic link to nothing.' };
    if (!target.startsWith(`${root}${external_node_path_.sep}`))
        return { detail: 'It is a symbolic link that leads out of the model.' };
    return (await (0,promises_.stat)(target)).isFile()
        ? { path: target }
        : { detail: 'It is a symbolic link to a directory, which is not followed.' };
}
/**
 * The files of a model with their sizes in bytes, the largest first: of several threads that read them, none then ends long after the others. A
 * file that is gone has none.
 */
async function largestFirst(files) {
    const sized = await Promise.all([...files].map(async ([path, place]) => ({ path, place, size: (await (0,lib_files/* sizeIfThere */.nQ)(place)) ?? 0 })));
    return sized.sort((a, b) => b.size - a.size || (0,lib_files/* byBytes */.bg)(a.path, b.path));
}
/** The paths in the model of those files that have their place there. They need not exist yet, but their directories must. */
async function placesIn(model, paths) {
    const root = await (0,promises_.realpath)(model);
    const names = await Promise.all(paths.map(async (path) => (0,lib_files/* toPosix */.d7)((0,external_node_path_.relative)(root, (0,external_node_path_.join)(await (0,promises_.realpath)((0,external_node_path_.dirname)(path)), (0,external_node_path_.basename)(path))))));
    return names.filter(name => name !== '' && !name.startsWith('../'));
}

// EXTERNAL MODULE: ./packages/evidence/lib/sigstore/cannot-check.js
var cannot_check = __webpack_require__(7157);
;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/refusal.js

/** What the library's error codes mean to a person. The pattern is searched in its message and in those of its causes. */
const meanings = [
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
];
const others = 'its log entry is not valid: the log of the trusted root did not sign it.';
/** The Problem for a refusal by the library, whose own message goes to the details. A Problem stays as it is. */
function refusal(error) {
    if (error instanceof problem/* Problem */.A)
        return error;
    const text = chain(error).join(': ');
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const meaning = meanings.find(([known, pattern]) => known === code && pattern.test(text))?.[2];
    return refusal_notVerified(meaning ?? (code.startsWith('TLOG') ? others : `it is damaged (${text}).`), text, error);
}
/** What to do with a file whose signature is not valid: it may be changed, or somebody else's. */
const signatureAdvice = 'Do not use the file. Download it and its signature again from the publisher, and check whom you trust.';
/** A signature that was checked and is not valid. What it signs may still be readable: that is another Problem. */
class NotVerified extends problem/* Problem */.A {
}
/** The Problem for a signature that was checked and is not valid. */
function refusal_notVerified(found, details, cause) {
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

;// CONCATENATED MODULE: ./packages/evidence/lib/models/model-manifest.js




/** https://github.com/ossf/model-signing-spec/blob/main/spec/v1.0.md §5.1 */
const modelType = 'https://model_signing/signature/v1.0';
/** The start of the type in all versions. */
const model_manifest_modelTypes = 'https://model_signing/';
/** https://github.com/ossf/model-signing-spec/blob/main/algorithm-registry.md, as Node calls them. */
const hashes = { sha256: 'sha256', blake2b: 'blake2b512' };
const sizes = { sha256: 64, blake2b512: 128 };
/** Never signed, at the top of a model (§6.2). */
const neverSigned = ['.git', '.gitattributes', '.github', '.gitignore'];
/**
 * Reads a verified statement about a model. Throws a Problem if it contradicts itself, and CannotCheck if it was made in a way that is not
 * known.
 */
function model_manifest_readModelManifest({ _type, predicateType, subject, predicate }) {
    if (predicateType !== modelType && predicateType.startsWith(model_manifest_modelTypes))
        throw unknown('version of the format', predicateType);
    if (predicateType !== modelType)
        throw refusal_notVerified(`it is a statement of type ${JSON.stringify(predicateType)}, not the signature of a model.`);
    if (_type !== 'https://in-toto.io/Statement/v1' || subject.length !== 1)
        throw wrong('it must be about one model, in a statement of version 1.');
    const how = (0,json.at)(predicate, 'serialization');
    const method = model_manifest_known((0,json/* textAt */.$6)(how, 'method'), ['files', 'shards'], 'way to list files (`method`)');
    const hash = hashes[model_manifest_known((0,json/* textAt */.$6)(how, 'hash_type'), ['sha256', 'blake2b'], 'kind of digest (`hash_type`)')];
    const resources = (0,json.at)(predicate, 'resources');
    if (!Array.isArray(resources) || resources.length === 0)
        throw wrong('it lists no file.');
    const isSharded = method === 'shards';
    const files = filesOf(resources, hash, isSharded);
    if (isSharded)
        requireShards(files, (0,json/* numberAt */.tk)(how, 'shard_size'));
    requireRoot(resources, subject[0]?.digest.sha256);
    return {
        name: subject[0]?.name ?? '',
        files,
        hash,
        isSharded,
        followsLinks: (0,json.at)(how, 'allow_symlinks') === true,
        ignored: [...new Set([...neverSigned, ...ignoredPaths((0,json.at)(how, 'ignore_paths'))])],
    };
}
function model_manifest_known(value, values, what) {
    const found = values.find(one => one === value);
    if (found !== undefined)
        return found;
    throw unknown(what, value);
}
function unknown(what, value) {
    return (0,cannot_check/* cannotCheck */.u)(`its ${what} is ${JSON.stringify(value)}, which is not known.`, 'Use model_signing.');
}
function filesOf(resources, hash, isSharded) {
    const files = new Map();
    for (const resource of resources) {
        const [name, digest] = [(0,json/* textAt */.$6)(resource, 'name'), (0,json/* textAt */.$6)(resource, 'digest')];
        if (name === undefined || digest === undefined || !/^[0-9a-f]+$/.test(digest) || digest.length !== sizes[hash])
            throw wrong('one of its files has no name, or not the digest that it should have.');
        const { path, part } = isSharded ? shard(name, digest) : { path: name, part: { digest } };
        const parts = files.get(path);
        if (parts !== undefined && !isSharded)
            throw wrong(`it lists ${JSON.stringify(path)} twice.`);
        if (parts === undefined)
            files.set(path, [part]);
        else
            parts.push(part);
    }
    return files;
}
/** `weights.bin:0:1000000000`. A name may contain colons (§6.3.2). */
function shard(name, digest) {
    const [, path = '', start, end] = /^(.+):(\d{1,15}):(\d{1,15})$/s.exec(name) ?? [];
    if (start === undefined)
        throw wrong(`${JSON.stringify(name)} is not a part of a file.`);
    return { path, part: { digest, range: { start: Number(start), end: Number(end) } } };
}
/** The parts of a file must be all of it: each of the size that is named, but the last one. */
function requireShards(files, size) {
    if (size === undefined || !Number.isSafeInteger(size) || size < 1)
        throw wrong('it does not say how large a part is.');
    for (const [path, parts] of files) {
        parts.sort((a, b) => (a.range?.start ?? 0) - (b.range?.start ?? 0));
        const isWhole = parts.every(({ range }, index) => {
            const start = index * size;
            const isLast = index === parts.length - 1;
            const end = range?.end ?? 0;
            return range?.start === start && (isLast ? end > start && end <= start + size : end === start + size);
        });
        if (!isWhole)
            throw wrong(`the parts of ${JSON.stringify(path)} are not the whole file.`);
    }
}
/** §6.5.1 */
function requireRoot(resources, root) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (const resource of resources)
        hash.update(Buffer.from((0,json/* textAt */.$6)(resource, 'digest') ?? '', 'hex'));
    if (hash.digest('hex') !== root)
        throw wrong('the digest of the model is not that of its files.');
}
/** Paths outside the model, as some versions write them for other files, are left out: nothing in the model has them. */
function ignoredPaths(value) {
    if (value === undefined)
        return [];
    if (!Array.isArray(value) || !value.every(path => typeof path === 'string' && path !== ''))
        throw wrong('its list of paths that are not signed is damaged.');
    return value.filter(path => !/^\/|(?:^|\/)\.{1,2}(?:\/|$)/.test(path)).map(path => path.replace(/\/+$/, ''));
}
function wrong(found) {
    return refusal_notVerified(`its signed list of files contradicts itself: ${found}`);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/models/model-progress.js

/**
 * Says from time to time how far the reading of a model is, and how fast it goes: `Hashing llama: 1 of 4 files, 5.2 GB of 20.0 GB (26 %), 1.1
 * GB/s.` A model that is read within the first interval is not mentioned. `what` is the start of the line.
 */
function saysProgress(what, place) {
    const { say, interval, now = () => performance.now() } = place;
    const start = now();
    let last = start;
    return ({ files, bytes, allFiles, allBytes }) => {
        const at = now();
        if (at - last < interval)
            return;
        last = at;
        const percent = allBytes === 0 ? 100 : Math.floor((bytes / allBytes) * 100);
        const rate = formatSize(Math.round((bytes / (at - start)) * 1000));
        const size = `${formatSize(bytes)} of ${formatSize(allBytes)} (${percent} %)`;
        say(`${what}: ${files} of ${format_count(allFiles, 'file')}, ${size}, ${rate}/s.`);
    };
}
/** Counts the files and the bytes of a model that is read, and tells each change. */
class ModelCounter {
    #progress;
    #onProgress;
    /** The sizes are in bytes. */
    constructor(files, onProgress = () => { }) {
        const allBytes = files.reduce((sum, { size }) => sum + size, 0);
        this.#progress = { files: 0, bytes: 0, allFiles: files.length, allBytes };
        this.#onProgress = onProgress;
    }
    onBytes = (bytes) => {
        this.#progress.bytes += bytes;
        this.#onProgress(this.#progress);
    };
    fileDone() {
        this.#progress.files++;
        this.#onProgress(this.#progress);
    }
}

;// CONCATENATED MODULE: ./packages/evidence/lib/models/model-statement.js



/**
 * What is signed of a model: https://github.com/ossf/model-signing-spec/blob/main/spec/v1.0.md §5 and §6. Files and keys are in a fixed order,
 * so the same model gives the same bytes. Keys are in the order of their names. Files are in that of the UTF-8 bytes of their whole paths, which is
 * the order of code points that §5.2.1 asks for.
 */
function modelStatement(files, { name, followsLinks, ignored }) {
    const sorted = files.toSorted((a, b) => (0,lib_files/* byBytes */.bg)(a.path, b.path));
    const root = (0,external_node_crypto_.createHash)('sha256');
    for (const { sha256 } of sorted)
        root.update(Buffer.from(sha256, 'hex'));
    return {
        _type: 'https://in-toto.io/Statement/v1',
        predicate: {
            resources: sorted.map(({ path, sha256 }) => ({ algorithm: 'sha256', digest: sha256, name: path })),
            serialization: {
                allow_symlinks: followsLinks,
                hash_type: 'sha256',
                ignore_paths: [...new Set([...neverSigned, ...ignored])].sort(lib_files/* byBytes */.bg),
                method: 'files',
            },
        },
        predicateType: modelType,
        subject: [{ digest: { sha256: root.digest('hex') }, name }],
    };
}
/** Signatures are read up to a size, of which certificates and log entries need a part. */
const mostBytes = lib_limits/* limits */.F.evidence - lib_limits/* limits */.F.note;
/** Throws a Problem for a statement whose signature verifiers would not read. In a bundle, it is in base64. */
function requireReadable(statement, attempted) {
    const size = Math.ceil((Buffer.byteLength(JSON.stringify(statement)) * 4) / 3);
    if (size <= mostBytes)
        return;
    throw new problem/* Problem */.A(attempted, {
        found: `it has so many files that its signature would have ${size} bytes, and verifiers read ${mostBytes}.`,
        next: 'Pack the small files into one, or sign parts of the model apart.',
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/models/describe-model.js








/**
 * Takes the digests of every file of a model, a directory, on all processors, and gives the statement that its signature is made over. Throws a Problem if
 * it has no file, something that is neither a file nor a directory, or a link that is not allowed.
 */
async function describeModel(path, options) {
    const attempted = `list the files of the model ${path}`;
    const root = await rootOf(path, attempted);
    const wanted = {
        files: new Map(),
        ignored: [...neverSigned, ...options.ignored],
        followsLinks: options.links === 'resolve',
    };
    const { files, refused, misnamed } = await listModel(root, wanted, await placesIn(root, [options.signature]));
    const [unnamed] = misnamed;
    // The specification refuses it (§6.1.2).
    if (unnamed !== undefined)
        throw new problem/* Problem */.A(attempted, {
            found: `the name of ${JSON.stringify(unnamed.path)} is not UTF-8.`,
            next: 'Rename the file.',
        });
    if (refused.length > 0) {
        const named = refused.slice(0, 3).map(one => `${JSON.stringify(one.path)}: ${one.detail}`);
        const found = [...named, ...(refused.length > 3 ? [`And ${refused.length - 3} more.`] : [])].join(' ');
        throw new problem/* Problem */.A(attempted, { found, next: advice(options.links) });
    }
    if (files.size === 0)
        throw new problem/* Problem */.A(attempted, {
            found: 'it has no file.',
            next: 'Give the directory that has the files of the model.',
        });
    const statement = modelStatement(await describe_model_hashed(files, attempted, options), {
        name: (0,external_node_path_.basename)(root),
        followsLinks: [...files].some(([name, place]) => place !== (0,external_node_path_.join)(root, name)),
        ignored: options.ignored,
    });
    requireReadable(statement, attempted);
    return statement;
}
async function rootOf(path, attempted) {
    const status = await (0,promises_.stat)(path).catch(() => undefined);
    if (status?.isDirectory())
        return (0,external_node_path_.resolve)(path);
    const found = status === undefined ? 'it does not exist.' : 'it is not a directory.';
    throw new problem/* Problem */.A(attempted, {
        found,
        next: 'Give the directory of the model. A file alone is signed by cosign-sign.',
    });
}
function advice(links) {
    const copy = 'Copy the model with files in place of its links (`cp -RL`), and sign the copy';
    if (links === 'resolve')
        return `${copy}.`;
    return `${copy}, or allow links to files in the model (\`links: resolve\`).`;
}
async function describe_model_hashed(files, attempted, { onProgress }) {
    const sized = await largestFirst(files);
    const counter = new ModelCounter(sized, onProgress);
    return pool_pool(sized, (0,external_node_os_.availableParallelism)() * 2, async ({ path, place }) => {
        if (await isLfsPointer(place))
            throw new problem/* Problem */.A(attempted, {
                found: `${JSON.stringify(path)} is a pointer of Git LFS, and not the file.`,
                next: 'Set `lfs: true` for actions/checkout, or run `git lfs pull`.',
            });
        const { sha256 } = await digestsOfFile(place, ['sha256'], 'inside', counter.onBytes);
        counter.fileDone();
        return { path, sha256 };
    });
}

// EXTERNAL MODULE: ./node_modules/.pnpm/@sigstore+bundle@5.0.1/node_modules/@sigstore/bundle/dist/index.js
var dist = __webpack_require__(6028);
;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/bundle-type.js
/** The media type of the bundles that we write. It stands alone, so that naming it does not load what reads bundles. */
const bundleMediaType = 'application/vnd.dev.sigstore.bundle.v0.3+json';

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/other-formats.js



/** Formats that begin like no JSON, with the sign by which each is known. Only the first characters of a file are compared. */
const texts = [
    [/^-----BEGIN PGP /, 'an OpenPGP signature'],
    [/^-----BEGIN SSH SIGNATURE-----/, 'an SSH signature'],
    // Gitsign writes SIGNED MESSAGE.
    [/^-----BEGIN (?:PKCS7|CMS|SIGNED MESSAGE)-----/, 'a PKCS #7 signature'],
    [/^-----BEGIN (?:TRUSTED )?CERTIFICATE-----/, 'a certificate'],
    [/^-----BEGIN [A-Z ]*KEY-----/, 'a key'],
    [/^untrusted comment:/, 'a signature by minisign or signify'],
    [/^[\w-]{16,}\.[\w-]+\.[\w-]*\s*$/, 'a JSON web signature'],
    [/^[A-Za-z0-9+/\r\n]{40,}={0,2}\s*$/, 'a bare signature in base64'],
    // What a server, a proxy or a program gave instead of the bundle.
    [/^<(?:!doctype\s+html|html)/i, 'an HTML page'],
    [/^</, 'an XML document'],
];
/** Formats that are not text, with their first bytes. */
const binaries = [
    [[0xff, 0xfe], 'text in UTF-16'],
    [[0xfe, 0xff], 'text in UTF-16'],
    [[0x7b, 0x00], 'text in UTF-16'],
    [[0xef, 0xbb, 0xbf], 'text with a byte order mark'],
    [[0x1f, 0x8b], 'a gzip file'],
    [[0x50, 0x4b, 0x03, 0x04], 'a zip file'],
    [[0xd2, 0x84], 'a COSE signature'],
    [[0x30, 0x80], 'a signature in DER'],
    ...[0x81, 0x82, 0x83, 0x84].map((length) => [[0x30, length], 'a signature in DER']),
    ...[0x88, 0x89, 0x8a, 0xc2].map((tag) => [[tag], 'an OpenPGP signature']),
];
/**
 * JSON documents about signatures, with the fields by which each is known. None has the fields of two of them. `signatures/formats.ts` has
 * what reads some of them.
 */
const documents = {
    cosign2: [has('base64Signature'), 'the JSON that cosign wrote before version 3'],
    cosign2Entry: [has('SignedEntryTimestamp', 'Payload'), 'the log entry that cosign wrote before version 3'],
    pep740Provenance: [has('attestation_bundles'), 'PEP 740 provenance of a package index'],
    pep740: [has('verification_material', 'envelope'), 'a PEP 740 attestation'],
    googleCloudBuild: [has('image_summary', 'provenance_summary'), 'provenance of Google Cloud Build'],
    npm: [value => isAttestationList(value) && isOfNpm(value), 'the attestations of an npm registry'],
    gitHub: [value => isAttestationList(value) && !isOfNpm(value), 'an answer of GitHub’s attestations API'],
    dsse: [has('payload', 'payloadType', 'signatures'), 'a DSSE envelope'],
    jws: [value => has('payload')(value) && isJws(value), 'a JSON web signature'],
    tuf: [has('signed', 'signatures'), 'metadata of TUF or an in-toto link'],
    rekorEntry: [isRekorAnswer, 'an entry of a Rekor log'],
    bundleEntry: [has('canonicalizedBody', 'logId'), 'a log entry as bundles have it'],
    rekorCli: [has('Body', 'LogIndex', 'UUID'), 'what rekor-cli prints about a log entry'],
    timestamp: [has('SignedRFC3161Timestamp'), 'a timestamp that cosign wrote'],
    oci: [value => /^application\/vnd\.(?:oci|docker)\./.test((0,json/* textAt */.$6)(value, 'mediaType') ?? ''), 'an OCI manifest'],
};
/** The formats whose fields a JSON value has. More than one are two documents in one. */
function jsonFormats(value) {
    return Object.keys(documents).filter(format => documents[format][0](value));
}
/** The name of a format, for people. */
function nameOfFormat(format) {
    return documents[format][1];
}
/** The error for a format that cannot be read. What it says is not known, so it is not refuted. */
function otherFormat(format) {
    return new cannot_check/* CannotCheck */.k('check the signature', {
        found: `it is ${format}, a format that release-tools does not read.`,
        next: 'Give a Sigstore bundle, or use the program that the signature was made for.',
    });
}
/** The name of a format that is not JSON; undefined for any other. DER: X.690 §8.1.3. A packet with a signature: RFC 9580 §4.2. COSE_Sign1: RFC 9052 §2. */
function formatOf(content) {
    const binary = binaries.find(([start]) => start.every((byte, at) => content[at] === byte))?.[1];
    if (binary !== undefined || !(0,external_node_buffer_.isUtf8)(content))
        return binary;
    const start = Buffer.from(content.subarray(0, 4096)).toString().trimStart();
    return texts.find(([pattern]) => pattern.test(start))?.[1];
}
function isAttestationList(value) {
    return Array.isArray((0,json.at)(value, 'attestations'));
}
/** npm says the predicate type beside each bundle, GitHub does not. */
function isOfNpm(value) {
    return (0,json/* listAt */.gT)(value, 'attestations').some(has('predicateType'));
}
function isJws(value) {
    return has('signature')(value) || (has('signatures')(value) && !has('payloadType')(value));
}
/** https://github.com/sigstore/rekor/blob/main/openapi.yaml: entries by their identifier, or a list of such. */
function isRekorAnswer(value) {
    if (Array.isArray(value))
        return value.length > 0 && value.every(one => (0,shape/* isObject */.Gv)(one) && isRekorAnswer(one));
    const [entry] = (0,shape/* isObject */.Gv)(value) ? Object.values(value) : [];
    return has('body', 'logID', 'logIndex')(entry);
}
function has(...keys) {
    return value => keys.every(key => (0,json.at)(value, key) !== undefined);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/bundle.js






const older = ['0.1', '0.2', '0.3'].map(version => `application/vnd.dev.sigstore.bundle+json;version=${version}`);
/** Maximum number of log entries or timestamps, more than any signer writes. Each costs a check of a signature. */
const maxWitnesses = 8;
/**
 * Fields of which a bundle has exactly one: `oneof` in the definition. The library would silently take the first. Other programs also
 * read the names with underscores, which the library ignores (https://protobuf.dev/programming-guides/json/).
 */
const alternatives = {
    content: [[], ['messageSignature', 'message_signature', 'dsseEnvelope', 'dsse_envelope']],
    'kind of signer': [
        ['verificationMaterial'],
        ['publicKey', 'public_key', 'certificate', 'x509CertificateChain', 'x509_certificate_chain'],
    ],
};
/** What parseBundle returned. It is not read twice. */
const read = new WeakSet();
/**
 * Reads a Sigstore bundle (text or parsed JSON; one that was read before stays as it is). Checks its shape, but not its signature. Throws CannotCheck for another format of
 * signatures, and another Problem for a damaged bundle.
 * https://github.com/sigstore/protobuf-specs/blob/main/protos/sigstore_bundle.proto
 */
function bundle_parseBundle(json) {
    if (isRead(json))
        return json;
    const value = typeof json === 'string' || json instanceof Uint8Array ? readText(json) : json;
    refuseUnknownType(value);
    bundle_refuseAmbiguous(value);
    refuseWithoutDigest(value);
    const bundle = fromJson(value);
    refuseTooMany('log entries', bundle.verificationMaterial.tlogEntries.length);
    refuseRoot(bundle);
    refuseTooMany('timestamps', bundle.verificationMaterial.timestampVerificationData?.rfc3161Timestamps.length ?? 0);
    read.add(bundle);
    return bundle;
}
function isRead(value) {
    return typeof value === 'object' && value !== null && read.has(value);
}
function readText(text) {
    const format = formatOf(typeof text === 'string' ? Buffer.from(text) : text);
    if (format !== undefined)
        throw noBundle(format);
    return strict_json_parseStrictJson(text, 'the signature bundle');
}
function fromJson(value) {
    try {
        return (0,dist/* bundleFromJSON */.vw)(value);
    }
    catch (cause) {
        throw bundle_unusable(`it is damaged (${(0,problem/* messageOf */.b)(cause)}).`, cause);
    }
}
function refuseUnknownType(value) {
    const mediaType = (0,json.at)(value, 'mediaType');
    if (isBundle(value))
        return;
    if ((0,json/* textAt */.$6)(value, '_type')?.startsWith('https://in-toto.io/Statement/'))
        throw bundle_unusable('it is an in-toto statement without a signature.');
    const [format] = jsonFormats(value);
    if (format !== undefined)
        throw noBundle(nameOfFormat(format));
    throw otherFormat(`JSON whose media type is ${JSON.stringify(mediaType) ?? 'missing'}`);
}
/** True for JSON with the media type of a bundle of a version that is read. */
function isBundle(value) {
    const mediaType = (0,json.at)(value, 'mediaType');
    return mediaType === bundleMediaType || older.some(known => known === mediaType);
}
function bundle_refuseAmbiguous(value) {
    for (const [what, [place, names]] of Object.entries(alternatives)) {
        const present = names.filter(name => ((0,json.at)(value, ...place, name) ?? null) !== null);
        if (present.length > 1)
            throw bundle_unusable(`it has more than one ${what}: ${present.join(' and ')}.`);
    }
}
/** cosign 3 writes such bundles for Ed25519 keys, and refuses them itself. They are not damaged, but nobody reads them. */
function refuseWithoutDigest(value) {
    const [signature, digest] = [['signature'], ['messageDigest', 'digest']].map(path => (0,json/* textAt */.$6)(value, 'messageSignature', ...path));
    if (signature !== undefined && signature !== '' && (digest ?? '') === '')
        throw (0,cannot_check/* cannotCheck */.u)('it does not name the digest of the file, which cosign leaves out for Ed25519 keys.', 'Ask the publisher for a signature by another key: cosign does not verify this one either.');
}
/** Only the verifier may say which roots count, so a bundle has none (`X509CertificateChain` in the definition). */
function refuseRoot({ verificationMaterial: { content } }) {
    if (content.$case !== 'x509CertificateChain')
        return;
    const [, ...above] = content.x509CertificateChain.certificates;
    refuseTooMany('certificates', above.length);
    if (above.some(({ rawBytes }) => isSelfIssued(rawBytes)))
        throw bundle_unusable('it contains a root certificate, which only the verifier may choose.');
}
function isSelfIssued(der) {
    try {
        const certificate = new external_node_crypto_.X509Certificate(der);
        return certificate.checkIssued(certificate);
    }
    catch (cause) {
        throw bundle_unusable(`one of its certificates is damaged (${(0,problem/* messageOf */.b)(cause)}).`, cause);
    }
}
function refuseTooMany(what, count) {
    if (count > maxWitnesses)
        throw bundle_unusable(`it has ${count} ${what}, more than the ${maxWitnesses} accepted.`);
}
/** The error for another format of signatures, if only a bundle is read. What it says is not known, so it is not refuted. */
function noBundle(format) {
    return (0,cannot_check/* cannotCheck */.u)(`it is ${format}, not a Sigstore bundle.`, 'Give a Sigstore bundle.');
}
function bundle_unusable(found, cause) {
    return new problem/* Problem */.A('read the signature bundle', {
        found,
        next: 'Give a Sigstore bundle, as `cosign sign-blob --bundle` writes it.',
        cause,
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/models/model-bundle.js




/** Predicate type of version 0.2.0, whose signatures are over text that no other program makes. */
const oldest = 'https://model_signing/Digests/v0.1';
/**
 * Reads the signature of a model, as model_signing writes it since 0.3.1, and without its small differences from a Sigstore bundle:
 * https://github.com/ossf/model-signing-spec/blob/main/spec/v1.0.md §11. Throws CannotCheck for version 0.2.0 and for a certificate of
 * an authority other than Sigstore, and another Problem for what is damaged.
 */
function parseModelBundle(content) {
    const { bundle, chain } = model_bundle_parseAnyModelBundle(content);
    if (chain === undefined)
        return bundle;
    throw (0,cannot_check/* cannotCheck */.u)('it was made with a certificate of an authority of its own (model_signing sign certificate).', 'Give the certificate of that authority to release-tools verify-model as --certificate-authority.');
}
/**
 * The same with certificates of other authorities: `chain` has them as DER, the signer's first. It is undefined for a signature by a key or by
 * Sigstore. The bundle then is one by a key, which whoever checks the chain knows.
 */
function model_bundle_parseAnyModelBundle(content) {
    const value = strict_json_parseStrictJson(content, 'the signature of the model');
    refuseOldest(value);
    const { verificationMaterial: material, dsseEnvelope: envelope } = (0,shape/* isObject */.Gv)(value) ? value : {};
    if (!(0,shape/* isObject */.Gv)(value) || !(0,shape/* isObject */.Gv)(material) || !(0,shape/* isObject */.Gv)(envelope))
        return { bundle: bundle_parseBundle(value) };
    const { x509CertificateChain, ...others } = material;
    const certificates = x509CertificateChain ?? undefined;
    // Two kinds of signers are refused there, as in any bundle.
    if (certificates !== undefined && (0,shape/* isObject */.Gv)(others.publicKey))
        return { bundle: bundle_parseBundle(value) };
    const own = certificates === undefined ? ownKey(material) : { publicKey: { hint: '' } };
    const bundle = bundle_parseBundle({
        ...value,
        verificationMaterial: { tlogEntries: [], ...others, ...own },
        dsseEnvelope: { ...envelope, ...ownSignatures(envelope) },
    });
    return certificates === undefined ? { bundle } : { bundle, chain: chainOf(certificates) };
}
/** True for a signature of a model, of any version: so it says itself, and nothing of it is verified. */
function isModelSignature(content) {
    try {
        const bundle = parseStrictJson(content, 'the signature');
        const payload = Buffer.from(textAt(bundle, 'dsseEnvelope', 'payload') ?? '', 'base64');
        const type = textAt(parseStrictJson(payload, 'the statement'), 'predicateType');
        return type?.startsWith(modelTypes) === true;
    }
    catch (error) {
        if (error instanceof Problem)
            return false;
        throw error;
    }
}
function chainOf(certificates) {
    return (0,json/* listAt */.gT)(certificates, 'certificates').map(one => Buffer.from((0,json/* textAt */.$6)(one, 'rawBytes') ?? '', 'base64'));
}
/** Before 1.1.0, the key itself stands there. Whose signature counts is decided by the reader's key, so it says nothing. */
function ownKey({ publicKey }) {
    return (0,shape/* isObject */.Gv)(publicKey) ? { publicKey: { hint: (0,json/* textAt */.$6)(publicKey, 'hint') ?? '' } } : {};
}
function ownSignatures({ signatures }) {
    if (!Array.isArray(signatures))
        return {};
    return { signatures: signatures.map(one => ((0,json.at)(one, 'keyid') === null ? { ...one, keyid: '' } : one)) };
}
/** Nothing is believed of the payload here: it only says which program wrote it. */
function refuseOldest(value) {
    const payload = Buffer.from((0,json/* textAt */.$6)(value, 'dsseEnvelope', 'payload') ?? '', 'base64').toString();
    if (!payload.includes(oldest))
        return;
    throw (0,cannot_check/* cannotCheck */.u)('it is a signature of model_signing 0.2.0, which release-tools does not read.', 'Ask the publisher for a signature by model_signing 1.1.0 or later, or use model_signing.');
}

;// CONCATENATED MODULE: ./packages/evidence/lib/models/open-model-signature.js






/** Who signed, and what. Throws a Problem if nobody who is trusted signed, and CannotCheck if that cannot be found out. */
function open_model_signature_openModelSignature(content, verifier) {
    return opened(parseModelBundle(content), verifier);
}
/** The same, also by a certificate that one of `authorities` issued and that is valid at `now`. The signer is then the key of that. */
function open_model_signature_openCertifiedModel(content, verifier, authorities, now) {
    const { bundle, chain } = parseAnyModelBundle(content);
    if (chain === undefined)
        return opened(bundle, verifier);
    const { publicKey } = requireIssued(chain, authorities, now);
    const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    return opened(bundle, new SignatureVerifier({ signers: [{ kind: 'key', publicKey: pem }] }));
}
function opened(bundle, verifier) {
    const { statement, ...verified } = verifier.verifyStatement(bundle);
    const logEntries = bundle.verificationMaterial.tlogEntries.length;
    return { verified, statement, manifest: model_manifest_readModelManifest(statement), logEntries };
}
/** What a signature says of a model, whoever made it: nothing of it is verified. For files that are compared with it. */
function claimedModel(content) {
    const { bundle } = parseAnyModelBundle(content);
    if (bundle.content.$case !== 'dsseEnvelope')
        throw notVerified('it is the signature of a file, and not that of a model.');
    const { payloadType, payload } = bundle.content.dsseEnvelope;
    return readModelManifest(parseStatement(payloadType, payload));
}

// EXTERNAL MODULE: ./packages/evidence/lib/sigstore/public-key.js
var public_key = __webpack_require__(8860);
;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/signer.js



/** True for the owner of a key. */
function isKeySigner(signer) {
    return byKind(signer, { key: () => true, identity: () => false });
}
function signedBy(signer) {
    return by_kind_byKind(signer, {
        key: ({ kind, publicKey }) => ({ kind, sha256: (0,public_key/* keyFingerprint */.y)(publicKey) }),
        identity: ({ kind, identity, issuer }) => ({ kind, identity, issuer }),
        openpgp: ({ kind, primary }) => ({ kind, fingerprint: primary }),
    });
}
function attestorOf(signer) {
    return byKind(signer, { key: one => one, identity: one => one, openpgp: () => undefined });
}
/** A signer in one line of text: `key sha256:…`, the identity with its issuer, or `OpenPGP key …`. */
function signerText(signer) {
    return byKind(signer, {
        key: ({ sha256 }) => `key sha256:${sha256}`,
        identity: ({ identity, issuer }) => `${identity} (issuer ${issuer})`,
        openpgp: ({ fingerprint }) => `OpenPGP key ${fingerprint}`,
    });
}
/**
 * The options that tell cosign and release-tools whose signature to accept, as separate words. `keyFile` is the path of the
 * public key on the machine that runs the command.
 */
function signerOptions(signer, keyFile) {
    return by_kind_byKind(signer, {
        key: () => ['--key', keyFile],
        identity: ({ identity, issuer }) => ['--certificate-identity', identity, '--certificate-oidc-issuer', issuer],
    });
}
/**
 * True for an identity of a workflow in a repository other than `repository` (its URL). Such a workflow signs for all its callers, so
 * that whoever verifies must also name the repository.
 */
function signsForOthers(signer, repository) {
    return by_kind_byKind(signer, { key: () => false, identity: ({ identity }) => !identity.startsWith(`${repository}/`) });
}
/**
 * Names the repository (its URL) to cosign, as its certificates do, if the signer signs for others too: `acme/widget`. Only certificates of
 * workflows of GitHub have that claim, so that cosign would refuse all others.
 */
function cosignCaller(signer, repository) {
    const isWorkflow = by_kind_byKind(signer, { key: () => false, identity: one => one.identity.includes('/.github/workflows/') });
    if (!isWorkflow || !signsForOthers(signer, repository))
        return [];
    return ['--certificate-github-workflow-repository', new URL(repository).pathname.slice(1)];
}
/** True if only a trusted root can show that a signature was made in time, with a certificate of the right authority. */
function needsRoot(signer) {
    return by_kind_byKind(signer, { key: () => false, identity: () => true });
}
/**
 * The openssl command that verifies a bare signature by a key, as separate words. The digest follows from the key, and Ed25519, which
 * has its own, needs another command. `publicKey` is PEM; the others are paths on the machine that runs the command.
 */
function opensslVerify(publicKey, paths) {
    const hash = hashOf(parsePublicKey(publicKey));
    const { key, signature, file } = paths;
    if (hash !== undefined)
        return ['openssl', 'dgst', `-${hash}`, '-verify', key, '-signature', signature, file];
    return ['openssl', 'pkeyutl', '-verify', '-pubin', '-inkey', key, '-rawin', '-sigfile', signature, '-in', file];
}
/** True if openssl can verify the bare signature (`.sig` beside the tarball). A certificate expires too soon for that. */
function hasPlainSignature(signer) {
    return byKind(signer, { key: () => true, identity: () => false, openpgp: () => false });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/report.js




/** The detail of checks that are not made of one asset by itself: files beside it may be of other releases. */
const onlyOne = 'Only one file is checked.';
/** Runs one check. A Problem makes it `fail`. Whatever prevented it (CannotCheck, a system error) makes it `error`. */
async function report_check(name, body) {
    try {
        const { detail, verified, provenance, sourceLevel, status = 'pass' } = await body();
        return {
            ...{ name, status, detail },
            ...(verified ? signature(verified) : {}),
            ...(provenance ? { provenance } : {}),
            ...(sourceLevel === undefined ? {} : { sourceLevel }),
        };
    }
    catch (error) {
        const status = error instanceof problem/* Problem */.A && !(error instanceof cannot_check/* CannotCheck */.k) ? 'fail' : 'error';
        const detail = error instanceof problem/* Problem */.A ? `${error.found}` : `${(0,problem/* messageOf */.b)(error)}.`;
        return { name, status, detail, ...(error instanceof problem/* Problem */.A ? adviceOf(error) : {}) };
    }
}
/** Other Problems may advise somebody else: whoever made the release. */
function adviceOf(error) {
    if (error.next === signatureAdvice)
        return { next: checkTrust };
    const isForReader = error instanceof cannot_check/* CannotCheck */.k || error instanceof FailedCheck;
    return isForReader && error.next !== downloadAgain ? { next: error.next } : {};
}
/** Prefixes the file name to the detail of a check that did not pass. */
function report_withFileName(file, result) {
    if (result.status === 'pass' || result.status === 'absent' || result.detail.includes(file))
        return result;
    return { ...result, detail: `${file}: ${result.detail}` };
}
/** What to do with a release that is not verified. */
const downloadAgain = 'Do not use it. Download it again from its publisher.';
/** The same if the signature is not valid: the reader may have named somebody else. */
const checkTrust = `${downloadAgain} Check that you named the signer that the project names.`;
/** The same if what was signed is wrong, so that every copy of the release is. */
const askPublisher = 'Do not use it. Ask its publisher: every copy of this release says the same.';
/** A check that failed, with what its reader can do. */
class FailedCheck extends problem/* Problem */.A {
}
/** Makes a check fail. */
function report_failCheck(found, next = downloadAgain) {
    throw new FailedCheck('verify the release', { found, next });
}
/** The error if a statement about something that is only known by its SHA-256 names other digests. `what` begins the sentence. */
function report_withoutSha256(what) {
    return new CannotCheck('verify the release', {
        found: `${what} has no SHA-256, by which the manifest lists it.`,
        next: 'Ask the publisher for a statement with SHA-256.',
    });
}
/** The name of the check of the reader's own policy, which says nothing about whether the release is genuine. */
const ownPolicyCheck = 'own policy';
/** The worst result of all checks and files. A failure outweighs what could not be checked. */
function report_resultOf({ checks, files }) {
    const own = checks.find(({ name }) => name === ownPolicyCheck)?.status;
    const statuses = [...checks.filter(({ name }) => name !== ownPolicyCheck), ...files].map(({ status }) => status);
    if (statuses.includes('fail'))
        return 'not verified';
    if (statuses.includes('error') || own === 'error')
        return 'could not check';
    return own === 'fail' ? 'not accepted' : 'verified';
}
function signature({ signer, time, logged, }) {
    return {
        signedBy: signedBy(signer),
        ...(time === undefined ? {} : { signedAt: time }),
        ...(logged === true ? { logged } : {}),
    };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/models/check-model-files.js







/**
 * The checks of the files of a model, and each file. `outside` are the paths of its signature and of what belongs to that, which are not part of the
 * model.
 */
async function check_model_files_checkModelFiles(path, manifest, outside, onProgress) {
    let listed = { files: new Map(), refused: [], misnamed: [], ignored: [] };
    let files = [];
    const whole = await report_check('files', async () => {
        await requireDirectory(path, manifest);
        listed = await listModel(path, manifest, await placesIn(path, outside));
        if (manifest.isSharded)
            listed = await withoutEmpty(listed, manifest);
        files = await checkFiles(manifest, listed, onProgress);
        const besides = listed.ignored.length === 0 ? '' : ', besides what is not signed';
        const signed = format_count(manifest.files.size, 'file');
        return { detail: `Each of the ${signed} is as it was signed, and there is no other${besides}.` };
    });
    return { checks: [summarised(whole, files), ...unsigned(listed)], files };
}
/** model_signing calls a model of one file `.`, and its directory is then not part of it. */
async function requireDirectory(path, { name, files }) {
    if (files.has('.') && (await (0,promises_.stat)(path)).isDirectory())
        report_failCheck(`It is the signature of one file, ${JSON.stringify(name)}, and not of a directory.`, 'Give that file to release-tools verify-blob, with the signature as --bundle.');
}
/** Signatures of parts cannot name an empty file, which has none: nothing is known of it. */
async function withoutEmpty({ files, ignored, refused, misnamed }, signed) {
    const others = [...files].filter(([path]) => !signed.files.has(path));
    const sizes = await Promise.all(others.map(([, place]) => (0,lib_files/* sizeIfThere */.nQ)(place)));
    const empty = others.flatMap(([path], index) => (sizes[index] === 0 ? [path] : []));
    for (const path of empty)
        files.delete(path);
    return { files, refused, misnamed, ignored: [...ignored, ...empty].sort(lib_files/* byBytes */.bg) };
}
function summarised(whole, files) {
    const wrong = files.filter(({ status }) => status !== 'pass');
    if (whole.status !== 'pass' || wrong.length === 0)
        return whole;
    const status = wrong.some(one => one.status === 'fail') ? 'fail' : 'error';
    const named = wrong.slice(0, 3).map(({ path, detail = '' }) => `${JSON.stringify(path)}: ${detail}`);
    const more = wrong.length > named.length ? [`and ${wrong.length - named.length} more.`] : [];
    return { ...whole, status, detail: [...named, ...more].join(' ') };
}
function unsigned({ ignored }) {
    if (ignored.length === 0)
        return [];
    const named = ignored.slice(0, 8).map(path => JSON.stringify(path));
    const more = ignored.length > named.length ? ` and ${ignored.length - named.length} more` : '';
    return [{ name: 'not signed', status: 'absent', detail: `Nothing is known of ${named.join(', ')}${more}.` }];
}
async function checkFiles({ files: signed, hash, isSharded }, listed, onProgress) {
    const missing = [...signed.keys()].filter(path => !listed.files.has(path));
    const wrong = [...listed.refused, ...listed.misnamed];
    const refused = new Set(wrong.map(({ path }) => path));
    const sized = await largestFirst(listed.files);
    const counter = new ModelCounter(sized, onProgress);
    const checked = await pool_pool(sized, (0,external_node_os_.availableParallelism)() * 2, async ({ path, place }) => {
        const found = await checkFile(path, place, signed.get(path), { hash, isSharded, onBytes: counter.onBytes });
        counter.fileDone();
        return found;
    });
    return [
        ...missing
            .filter(path => !refused.has(path))
            .map((path) => ({ path, status: 'fail', problem: 'missing', detail: 'It is missing.' })),
        ...wrong,
        ...checked,
    ].sort((a, b) => (0,lib_files/* byBytes */.bg)(a.path, b.path));
}
async function checkFile(path, place, parts, how) {
    try {
        if (parts === undefined)
            return { path, status: 'fail', problem: 'extra', detail: 'It is not signed. Take it out of the model.' };
        const detail = await differenceOf(place, parts, how);
        const known = how.hash === 'sha256' && !how.isSharded ? { sha256: parts[0]?.digest ?? '' } : {};
        if (detail === undefined)
            return { path, status: 'pass', ...known };
        return { path, status: 'fail', problem: 'different', detail, ...known };
    }
    catch (error) {
        return { path, status: 'error', detail: `It could not be read (${(0,problem/* messageOf */.b)(error)}).` };
    }
}
/** What is different, in a sentence; undefined if nothing is. */
async function differenceOf(place, parts, { hash, onBytes }) {
    const [only] = parts;
    if (only !== undefined && only.range === undefined) {
        const { [hash]: found } = await digestsOfFile(place, [hash], 'inside', onBytes);
        return found === only.digest ? undefined : `Its ${nameOf(hash)} is ${found}, not ${only.digest}.`;
    }
    const size = await (0,lib_files/* sizeIfThere */.nQ)(place);
    const end = parts.at(-1)?.range?.end;
    if (size !== end)
        return `It has ${size} bytes, not ${end}.`;
    for (const { digest, range } of parts) {
        if (range === undefined)
            continue;
        const found = (0,external_node_crypto_.createHash)(hash);
        const bytes = { start: range.start, end: range.end - 1 };
        for await (const piece of (0,read_limited/* readPieces */.ut)(place, { accepted: 'inside', range: bytes, reused: true })) {
            found.update(piece);
            onBytes(piece.length);
        }
        if (found.digest('hex') !== digest)
            return `Its bytes from ${range.start} to ${range.end} are not those that were signed.`;
    }
    return undefined;
}
function nameOf(hash) {
    return hash === 'sha256' ? 'SHA-256' : 'BLAKE2b';
}

;// CONCATENATED MODULE: ./packages/sign/lib/key-kind.js


/** Names of curves in Node and in messages. */
const curves = { prime256v1: 'P-256', secp384r1: 'P-384', secp521r1: 'P-521' };
/** The kind of a public key; undefined for one with which cosign cannot sign anywhere. */
function kindOfKey(pem) {
    const { asymmetricKeyType: type, asymmetricKeyDetails: details } = (0,public_key/* parsePublicKey */.e)(pem);
    if (type === 'ec')
        return curves[details?.namedCurve ?? ''];
    if (type === 'rsa')
        return 'RSA';
    return type === 'ed25519' ? 'Ed25519' : undefined;
}
/** Throws a Problem if this kind of key cannot sign. */
function requireUsable(pem, unusable) {
    const kind = kindOfKey(pem);
    const reason = kind === undefined ? 'cosign cannot sign with a key of this kind. Use a key on P-256.' : unusable[kind];
    if (reason === undefined)
        return;
    const [found = '', next = ''] = reason.split(/(?<=\.) /);
    throw new problem/* Problem */.A('use the key of the signer', { found, next });
}

// EXTERNAL MODULE: ./node_modules/.pnpm/@sigstore+protobuf-specs@0.5.2/node_modules/@sigstore/protobuf-specs/dist/index.js
var protobuf_specs_dist = __webpack_require__(1443);
// EXTERNAL MODULE: ./node_modules/.pnpm/@sigstore+verify@4.1.3_patch_hash=b4f378e50ad68763aaf7ec7c6fdd3566075085b1bce09ea01b60836fc66c6df2/node_modules/@sigstore/verify/dist/index.js
var verify_dist = __webpack_require__(4668);
;// CONCATENATED MODULE: ./packages/evidence/lib/in-toto/digests.js
/** The digests that count. A file is known by any of them. */
const digests_hashNames = ['sha256', 'sha384', 'sha512'];

// EXTERNAL MODULE: ./node_modules/.pnpm/@noble+ed25519@3.2.0/node_modules/@noble/ed25519/index.js
var ed25519 = __webpack_require__(2391);
;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/ed25519.js


/** Bytes of each half of a signature: a point of the curve and a number (RFC 8032 §5.1.6). */
const half = 32;
/** What is hashed before everything else for Ed25519ph without a context: dom2(1, "") of RFC 8032 §2. */
const domain = Buffer.concat([Buffer.from('SigEd25519 no Ed25519 collisions'), Buffer.from([1, 0])]);
/**
 * Checks a signature by an Ed25519 key over bytes that pass by in pieces. Both kinds of RFC 8032 count, which no key and no bundle
 * tells apart: the pure one, and Ed25519ph over the SHA-512 of the bytes, which logs ask for.
 */
class Ed25519Check {
    #signature;
    #key;
    #pure = (0,external_node_crypto_.createHash)('sha512');
    #content = (0,external_node_crypto_.createHash)('sha512');
    constructor(key, signature) {
        this.#signature = signature;
        this.#key = Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url');
        this.#pure.update(signature.subarray(0, half)).update(this.#key);
    }
    update(chunk) {
        this.#pure.update(chunk);
        this.#content.update(chunk);
    }
    /** True if the key has made the signature over all that passed by. Call it once. */
    verify() {
        if (this.#signature.length !== 2 * half)
            return false;
        const prehashed = (0,external_node_crypto_.createHash)('sha512')
            .update(domain)
            .update(this.#signature.subarray(0, half))
            .update(this.#key)
            .update(this.#content.digest());
        return [this.#pure, prehashed].some(hash => isSolved(this.#key, this.#signature, hash.digest()));
    }
}
/** The equation of RFC 8032 §5.1.7: [8][S]B = [8]R + [8][k]A. A key of small order is refused: it has signed everything. */
function isSolved(key, signature, challenge) {
    try {
        const [a, r] = [ed25519/* Point */.bR.fromBytes(key), ed25519/* Point */.bR.fromBytes(signature.subarray(0, half))];
        const s = numberOf(signature.subarray(half));
        const k = numberOf(challenge) % ed25519/* Point */.bR.CURVE().n;
        const difference = r.add(a.multiply(k, false)).subtract(ed25519/* Point */.bR.BASE.multiply(s, false));
        return !a.isSmallOrder() && difference.clearCofactor().is0();
    }
    catch {
        // Not a point of the curve, or a number that is too large.
        return false;
    }
}
/** The number that bytes are in little-endian order. */
function numberOf(bytes) {
    return BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/signed-bytes.js





/** https://github.com/sigstore/architecture-docs/blob/main/algorithm-registry.md */
const signed_bytes_curves = { prime256v1: 'sha256', secp384r1: 'sha384', secp521r1: 'sha512' };
/**
 * The digest that signatures by a key are made of. It follows from the key: no field of a bundle may choose a weaker one. Undefined
 * for Ed25519. Throws CannotCheck for a key of another kind.
 */
function signed_bytes_hashOf(key) {
    const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
    if (type === 'ed25519')
        return undefined;
    const hash = type === 'rsa' || type === 'rsa-pss' ? 'sha256' : signed_bytes_curves[details?.namedCurve ?? ''];
    if (hash !== undefined)
        return hash;
    const kind = [type, details?.namedCurve].filter(word => word !== undefined).join(' ');
    throw (0,cannot_check/* cannotCheck */.u)(`it is a signature by a key of the kind ${kind}, which release-tools does not know.`, 'Use P-256, P-384, P-521, RSA or Ed25519.');
}
/**
 * All digests that signatures by a key may be made of. RSA keys do not determine one, unless they are for PSS and say so (RFC 4055 §3.1), nor
 * do Ed25519 keys, for which the digest only names a file; all three are strong. Throws CannotCheck for a key of another kind, and for an
 * RSA key that is too weak (NIST SP 800-131A).
 */
function hashesOf(key) {
    const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
    const hash = signed_bytes_hashOf(key);
    if (type === 'ec' || hash === undefined)
        return hash === undefined ? [...digests_hashNames] : [hash];
    const { modulusLength = 0, hashAlgorithm } = details ?? {};
    if (modulusLength < 2048)
        throw weak(`of ${modulusLength} bits`);
    const own = digests_hashNames.filter(name => hashAlgorithm === undefined || name === hashAlgorithm);
    if (own.length === 0)
        throw weak(`for ${hashAlgorithm}`);
    return own;
}
function weak(what) {
    return (0,cannot_check/* cannotCheck */.u)(`it is a signature by an RSA key ${what}, which is too weak or not known.`, 'Ask the publisher for a signature by another key.');
}
/** Bytes in memory. */
function bytesInMemory(data) {
    return {
        digest: hash => (0,external_node_crypto_.createHash)(hash).update(data).digest(),
        isSignedBy: (key, signature, hash) => {
            if (key.asymmetricKeyType !== 'ed25519')
                return isSignature(() => (0,external_node_crypto_.verify)(hash, data, key, signature));
            return isSignature(() => (0,external_node_crypto_.verify)(null, data, key, signature)) || isPrehashed(key, signature, data);
        },
    };
}
function isPrehashed(key, signature, data) {
    const check = new Ed25519Check(key, signature);
    check.update(data);
    return check.verify();
}
/**
 * The bytes of a file. Reads it once, in pieces, for the digest and for all `checks`: only these can be asked for afterwards, each
 * check once.
 */
async function bytesOfFile(path, digest, checks) {
    const hashes = new Map(digest === undefined ? [] : [[digest, (0,external_node_crypto_.createHash)(digest)]]);
    const verifies = checks.map(check => ({ ...check, state: stateOf(check) }));
    await readWhole(path, piece => {
        for (const hash of hashes.values())
            hash.update(piece);
        for (const { state } of verifies)
            state.update(piece);
    });
    const digests = new Map([...hashes].map(([name, hash]) => [name, hash.digest()]));
    return {
        digest: hash => digests.get(hash) ?? Buffer.alloc(0),
        isSignedBy: (key, signature, hash) => {
            const found = verifies.find(one => one.key.equals(key) && one.hash === hash && Buffer.from(signature).equals(one.signature));
            if (found === undefined)
                throw new Error('the file was read without this signature');
            return isSignature(() => found.state.verify());
        },
    };
}
function stateOf({ key, hash, signature }) {
    if (key.asymmetricKeyType === 'ed25519')
        return new Ed25519Check(key, signature);
    const state = (0,external_node_crypto_.createVerify)(hash);
    return { update: chunk => void state.update(chunk), verify: () => state.verify(key, signature) };
}
/** Node throws for some signatures that are malformed. */
function isSignature(check) {
    try {
        return check();
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/signed-entity.js






const signed_entity_hashes = new Map([
    [protobuf_specs_dist.HashAlgorithm.SHA2_256, 'sha256'],
    [protobuf_specs_dist.HashAlgorithm.SHA2_384, 'sha384'],
    [protobuf_specs_dist.HashAlgorithm.SHA2_512, 'sha512'],
]);
/** A bundle in the form that the library verifies. Give it the content of contentOf before it is verified. */
function toEntity(bundle) {
    try {
        return (0,verify_dist/* toSignedEntity */.DC)(bundle);
    }
    catch (error) {
        throw refusal(error);
    }
}
/** The purpose of signing code, in DER (RFC 5280 §4.2.1.12), and the extension with the purposes of a certificate. */
const codeSigning = Buffer.from('06082b06010505070303', 'hex');
const purposes = '2.5.29.37';
/**
 * The public key in the certificate of an entity; undefined for one by a bare key. Throws a Problem for a certificate that is not for signing
 * code: an authority of a company issues others too, such as those of web servers.
 */
function certifiedKey({ key }) {
    if (key.$case === 'public-key')
        return undefined;
    try {
        if (!key.certificate.extension(purposes)?.value.includes(codeSigning))
            throw refusal_notVerified('its certificate is not one for signing code.');
        return key.certificate.publicKeyObject;
    }
    catch (error) {
        throw refusal(error);
    }
}
/**
 * What was signed, for signatures by `key`. The library's own content takes SHA-256 for the envelopes of every key, and for
 * files whatever the bundle names. `bytes` is the file; absent for a statement.
 */
function contentOf(bundle, key, bytes) {
    const { content } = bundle;
    if (content.$case === 'dsseEnvelope')
        return envelopeContent(content.dsseEnvelope, hashesOf(key));
    const { messageSignature } = content;
    return messageContent(messageSignature, messageHash(messageSignature, key), bytes ?? bytesInMemory(Buffer.alloc(0)));
}
/** The digest that the signature of a file is made of. Throws CannotCheck if the bundle names one that the key does not sign. */
function messageHash(message, key) {
    const named = namedHash(message);
    const hashes = hashesOf(key);
    if (!hashes.includes(named))
        throw (0,cannot_check/* cannotCheck */.u)(`its digest is ${named}, but a key of this kind signs ${hashes.join(' or ')}; early clients of Sigstore made such signatures.`, 'Use the program that the signature was made with.');
    return named;
}
/** Throws a Problem if the digest in the bundle is not that of the file: the library does not compare them. */
function compareDigest(message, bytes) {
    const name = namedHash(message);
    const [found, expected] = [bytes.digest(name), message.messageDigest.digest];
    if (found.equals(expected))
        return;
    throw refusal_notVerified(`it is for other content: ${name} ${expected.toString('hex')}, the file has ${found.toString('hex')}.`);
}
/** The earliest signed time (RFC 3339). Call it only for an entity that the library has verified. */
function signedTime(entity) {
    const times = entity.timestamps.flatMap(stamp => {
        if (stamp.$case === 'timestamp-authority')
            return [stamp.timestamp.signingTime.getTime()];
        const { inclusionPromise, integratedTime } = stamp.tlogEntry;
        return inclusionPromise === undefined ? [] : [Number(integratedTime) * 1000];
    });
    return times.length === 0 ? undefined : new Date(Math.min(...times)).toISOString().replace('.000Z', 'Z');
}
/** The name of the digest in a bundle. Throws CannotCheck for a digest that does not count. */
function namedHash({ messageDigest }) {
    const name = signed_entity_hashes.get(messageDigest.algorithm);
    if (name !== undefined)
        return name;
    throw (0,cannot_check/* cannotCheck */.u)(`its digest is ${(0,protobuf_specs_dist.hashAlgorithmToJSON)(messageDigest.algorithm)}; release-tools computes SHA-256, SHA-384 and SHA-512.`, 'Use the program that the signature was made for.');
}
function messageContent({ signature, messageDigest }, hash, bytes) {
    const isDigest = (digest) => equal(digest, messageDigest.digest);
    return {
        signature,
        compareSignature: other => equal(other, signature),
        compareDigest: isDigest,
        compareSignedDigest: isDigest,
        verifySignature: key => bytes.isSignedBy(key, signature, hash),
    };
}
/** https://github.com/secure-systems-lab/dsse/blob/master/protocol.md */
function envelopeContent({ payload, payloadType, signatures }, hashes) {
    const signature = signatures[0]?.sig ?? Buffer.alloc(0);
    const head = `DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.length} `;
    const encoded = Buffer.concat([Buffer.from(head), payload]);
    const bytes = bytesInMemory(encoded);
    return {
        signature,
        compareSignature: other => equal(other, signature),
        // Log entries of envelopes name their payload by SHA-256, whatever the key.
        compareDigest: digest => equal(digest, (0,external_node_crypto_.createHash)('sha256').update(payload).digest()),
        compareSignedDigest: digest => hashes.some(hash => equal(digest, bytes.digest(hash))),
        verifySignature: key => hashes.some(hash => bytes.isSignedBy(key, signature, hash)),
    };
}
function equal(a, b) {
    return a.length === b.length && (0,external_node_crypto_.timingSafeEqual)(a, b);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/claimed-signer.js



const issuerOid = '1.3.6.1.4.1.57264.1.8';
/**
 * The identity that the certificate of a bundle names. It is only a claim: show it or verify it, but never trust it. Throws a
 * Problem for a bundle that was made with a key.
 */
function claimedSigner(bundle) {
    const { key } = toEntity(bundle_parseBundle(bundle));
    if (key.$case === 'public-key')
        throw refusal_notVerified('it was made with a key pair, which has no identity.');
    const issuer = key.certificate.extension(issuerOid)?.valueObj.subs[0]?.value.toString();
    return { kind: 'identity', identity: key.certificate.subjectAltName ?? '', issuer: issuer ?? '' };
}

// EXTERNAL MODULE: ./node_modules/.pnpm/jose@6.2.17/node_modules/jose/dist/webapi/util/decode_jwt.js + 4 modules
var decode_jwt = __webpack_require__(7502);
// EXTERNAL MODULE: ./packages/host/lib/interrupted.js
var interrupted = __webpack_require__(6525);
;// CONCATENATED MODULE: ./packages/host/lib/scratch.js




/** Runs `body` with a temporary directory outside the workspace, and removes it afterwards, also if a signal ends us. */
async function withScratch(purpose, { temp }, body) {
    const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(temp, `release-tools-${purpose}-`));
    const done = (0,interrupted/* whenInterrupted */.v)(() => (0,external_node_fs_.rmSync)(directory, { recursive: true, force: true }));
    try {
        return await body(directory);
    }
    finally {
        done();
        await (0,promises_.rm)(directory, { recursive: true, force: true });
    }
}

;// CONCATENATED MODULE: ./packages/sign/lib/checked-in-key.js




/**
 * Usual paths of the public key, relative to the repository; the first one counts. A folder `keys` beside a package stops the build
 * of setuptools, which takes it for a second package, so `.github` comes first.
 */
const usualKeys = ['.github/cosign.pub', 'keys/cosign.pub'];
/**
 * Throws a Problem unless the public key of the signer is one that the repository has: `keyFile`, or else a file `*.pub` beside the usual
 * key. Whoever verifies takes the key from there. Does nothing if the repository has no key.
 */
async function requireCheckedIn(pem, options, host) {
    const paths = await pathsOf(options, host);
    if (paths.length === 0 || (await fileWith(pem, paths)) !== undefined)
        return;
    const shown = paths.map(path => (0,lib_files/* toPosix */.d7)((0,external_node_path_.relative)(host.workspace, path))).join(', ');
    throw new problem/* Problem */.A('use the key of the signer', {
        found: `its public key (SHA-256 ${(0,public_key/* keyFingerprint */.y)(pem)}) is not one that the repository has (${shown}).`,
        next: 'Sign with the key that belongs to it. After a rotation, check in the new public key beside the old one, as `.github/NAME.pub`: `cosign public-key --key …` prints it.',
    });
}
/** Path of the file in the repository that has the key, relative to it; the usual path if there is none. */
async function keyFileFor(pem, options, host) {
    const path = await fileWith(pem, await pathsOf(options, host));
    return path === undefined ? usualKeys[0] : (0,lib_files/* toPosix */.d7)((0,external_node_path_.relative)(host.workspace, path));
}
async function fileWith(pem, paths) {
    const wanted = (0,public_key/* keyFingerprint */.y)(pem);
    for (const path of paths)
        if ((await fingerprintOf(path)) === wanted)
            return path;
    return undefined;
}
/** The public keys that the repository has, in PEM form. */
async function checkedInKeys(options, host) {
    const texts = [];
    for (const path of await pathsOf(options, host))
        if ((await fingerprintOf(path)) !== undefined)
            texts.push((await readLimited(path, limits.trust)).toString());
    return texts;
}
async function pathsOf({ keyFile }, { workspace }) {
    return keyFile === undefined ? keysOf(workspace) : [keyFile];
}
/** The keys beside the usual one. After a rotation there are several. */
async function keysOf(workspace) {
    const found = [];
    for (const usual of usualKeys) {
        const path = (0,external_node_path_.join)(workspace, usual);
        if ((await (0,read_limited/* readIfThere */.qC)(path, lib_limits/* limits */.F.trust)) === undefined)
            continue;
        const folder = (0,external_node_path_.join)(path, '..');
        const others = (await (0,promises_.readdir)(folder)).filter(name => name.endsWith('.pub')).sort();
        found.push(...others.map(name => (0,external_node_path_.join)(folder, name)));
    }
    return found;
}
/** Undefined for a file that is not a public key. */
async function fingerprintOf(path) {
    const text = await (0,read_limited/* readIfThere */.qC)(path, lib_limits/* limits */.F.trust);
    try {
        return text && (0,public_key/* keyFingerprint */.y)(text.toString('utf8'));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/sign/lib/session.js





/**
 * Logs in once for all that `body` signs, at the first signature or when the public key is asked for, and ends the login in any case. Before
 * anything is signed, it asks for the public key: this finds wrong passwords, keys that are not there, kinds of keys that cannot sign, and
 * keys other than the one that the repository has. Throws a Problem. Within another session, it uses that.
 */
async function session_withSession(options, host, body) {
    if (options.session !== undefined)
        return body({ ...options, session: options.session });
    return withScratch('signer', host, async (scratch) => {
        let login;
        const open = () => {
            login ??= logIn(options, host, scratch);
            return login;
        };
        const session = {
            credentials: async () => (await open()).backend.credentials(),
            publicKey: async () => (await open()).publicKey,
        };
        const close = async () => (await login?.catch(() => undefined))?.backend.close();
        const done = (0,interrupted/* whenInterrupted */.v)(close);
        try {
            return await body({ ...options, session });
        }
        finally {
            done();
            await close();
        }
    });
}
async function logIn(options, host, scratch) {
    const backend = await backendOf(options).open(options, host, scratch);
    try {
        return { backend, publicKey: await publicKeyOf(options, () => backend.credentials(), host) };
    }
    catch (error) {
        await backend.close();
        throw error;
    }
}
async function publicKeyOf(options, credentials, host) {
    const { signer, dryRun, unusable, failures } = backendOf(options);
    if (signer !== 'key')
        return undefined;
    const { args, env } = await credentials();
    const call = { what: 'read the public key of the signer', args: ['public-key', ...args], env };
    const pem = await runCosign({ ...call, options, failures }, host);
    if (dryRun)
        return pem;
    requireUsable(pem, unusable);
    const kind = kindOfKey(pem);
    if (kind === 'P-384' || kind === 'P-521')
        host.notice(`The key is on ${kind}. cosign 3.1 verifies its signatures only with a deprecated option, which the printed commands have. release-tools needs none.`);
    if (!options.anyKey)
        await requireCheckedIn(pem, options, host);
    return pem;
}

;// CONCATENATED MODULE: ./packages/sign/lib/own-signer.js





/** The public key that signs, in PEM form; undefined if each signature has a certificate with its own key. */
async function publicKey(options, host) {
    return session_withSession(options, host, ({ session }) => session.publicKey());
}
/** The signer that this job is; undefined if GitHub does not say. */
async function ownSigner(options, host) {
    return by_kind_byKind(own_signer_kindOf(options), {
        key: () => keySigner(options, host),
        identity: () => ownIdentity(options.serverUrl, host),
    });
}
/** The signer that must have made a bundle that cosign wrote for this job. The caller verifies it. */
async function expectedSigner(bundle, options, host) {
    return by_kind_byKind(own_signer_kindOf(options), { key: () => keySigner(options, host), identity: () => claimedSigner(bundle) });
}
/** The kind of signer that verifiers see. */
function own_signer_kindOf(options) {
    return { kind: backendOf(options).signer };
}
async function keySigner(options, host) {
    return { kind: 'key', publicKey: (await publicKey(options, host)) ?? '' };
}
/** The identity of this job, as GitHub says over its own connection. It only finds signatures, which are then verified. */
async function ownIdentity(serverUrl, { idTokens }) {
    try {
        const token = await idTokens?.request('release-tools');
        if (token === undefined)
            return undefined;
        const { iss = '', job_workflow_ref: workflow } = (0,decode_jwt/* decodeJwt */.i)(token);
        return { kind: 'identity', identity: `${serverUrl}/${workflow}`, issuer: iss };
    }
    catch {
        // When cosign signs again, it asks for a token too, and reports what is wrong.
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/evidence/lib/in-toto/in-toto.js
/**
 * The types of a statement, the one that we write first. The older one has the same fields; cosign, npm and
 * slsa-github-generator still write it (https://github.com/in-toto/attestation/blob/main/spec/v0.1.0/README.md#statement).
 */
const statementTypes = ['https://in-toto.io/Statement/v1', 'https://in-toto.io/Statement/v0.1'];

;// CONCATENATED MODULE: ./packages/evidence/lib/in-toto/statement.js




/** https://github.com/in-toto/attestation/blob/main/spec/v1/envelope.md */
const payloadType = 'application/vnd.in-toto+json';
const typePrefix = 'https://in-toto.io/Statement/';
/**
 * Reads the payload of an attestation. Throws CannotCheck for a payload of another type or version, and another Problem if it is not
 * an in-toto statement.
 */
function statement_parseStatement(type, payload) {
    if (type !== payloadType)
        throw statement_unknown(`its payload type is ${JSON.stringify(type)}, not ${payloadType}.`);
    const value = strict_json_parseStrictJson(payload, 'the statement of the attestation');
    const statementType = (0,json/* textAt */.$6)(value, '_type');
    if (statementType?.startsWith(typePrefix) && !statementTypes.some(known => known === statementType))
        throw statement_unknown(`it is an in-toto statement of the type ${statementType}; known are ${statementTypes.join(' and ')}.`);
    if (!isStatement(value))
        throw statement_unusable(`it is not an in-toto statement (${statementTypes.join(' or ')}) with subjects and a predicate type.`);
    return value;
}
/**
 * True if one of the statement's subjects has these digests: at least one of them, and no other value for any of them. Give all
 * three to accept subjects that name a file by SHA-384 or SHA-512 only.
 */
function statement_hasSubject(statement, digests) {
    return statement.subject.some(({ digest }) => agrees(digest, digests));
}
/** True if a subject's digests have at least one of these, and no other value for any of them. */
function agrees(digest, digests) {
    const compared = hashNames.filter(name => digests[name] !== undefined && Object.hasOwn(digest, name));
    return compared.length > 0 && compared.every(name => digest[name] === digests[name]);
}
/** True if none of the subjects has a SHA-256, so that nothing can be said of what is only known by that. */
function statement_lacksSha256({ subject }) {
    return subject.every(({ digest }) => !Object.hasOwn(digest, 'sha256'));
}
function isStatement(value) {
    if (!(0,shape/* isObject */.Gv)(value))
        return false;
    const { _type, subject, predicateType } = value;
    return (statementTypes.some(type => type === _type) &&
        typeof predicateType === 'string' &&
        Array.isArray(subject) &&
        subject.length > 0 &&
        subject.every(isSubject));
}
function isSubject(value) {
    if (!(0,shape/* isObject */.Gv)(value) || !(0,shape/* isObject */.Gv)(value.digest))
        return false;
    const digests = Object.values(value.digest);
    return digests.length > 0 && digests.every(digest => typeof digest === 'string');
}
function statement_unusable(found) {
    return new problem/* Problem */.A('read the attestation', {
        found,
        next: 'Check that the bundle belongs to this file.',
    });
}
function statement_unknown(found) {
    return new cannot_check/* CannotCheck */.k('read the attestation', {
        found,
        next: 'Use the program that it was made for.',
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/trusted-root.js





/** https://github.com/sigstore/protobuf-specs/blob/main/protos/sigstore_trustroot.proto */
const mediaTypes = [
    'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    'application/vnd.dev.sigstore.trustedroot.v0.2+json',
];
/** Reads the text of a `trusted_root.json`, or its parsed form. Throws CannotCheck for anything else. */
function parseTrustedRoot(json) {
    const value = typeof json === 'string' || json instanceof Uint8Array ? trusted_root_readText(json) : json;
    try {
        const root = protobuf_specs_dist.TrustedRoot.fromJSON(value);
        if (!mediaTypes.includes(root.mediaType))
            throw trusted_root_unusable(`its media type is ${JSON.stringify(root.mediaType)}.`);
        // Without a beginning, the key of a log would be valid for signatures from before it existed.
        const endless = root.tlogs.find(log => log.publicKey?.validFor?.start === undefined);
        if (endless !== undefined)
            throw trusted_root_unusable(`its log ${JSON.stringify(endless.baseUrl)} has no start of validity.`);
        materialOf(root);
        return root;
    }
    catch (error) {
        throw error instanceof problem/* Problem */.A ? error : trusted_root_unusable(`it does not parse (${(0,problem/* messageOf */.b)(error)}).`, error);
    }
}
const materials = new WeakMap();
/** The certificates and keys of a root, in the form that the library verifies with. They are parsed once. Throws for damaged ones. */
function materialOf(root) {
    const material = materials.get(root) ?? (0,verify_dist/* toTrustMaterial */.jO)(root);
    materials.set(root, material);
    return material;
}
/** Maximum number of roots in one file, more than there are public instances of Sigstore. */
const mostRoots = 16;
/**
 * Reads a file with a trusted root, or with several, one per line (`gh attestation trusted-root`). Throws CannotCheck if one of them cannot be
 * read.
 */
function parseTrustedRoots(content) {
    const lines = isUtf8(content)
        ? textOf(content)
            .split('\n')
            .filter(line => line.trim() !== '')
        : [];
    const isList = lines.length > 1 && lines.every(line => line.startsWith('{') && line.trimEnd().endsWith('}'));
    if (!isList)
        return [parseTrustedRoot(content)];
    if (lines.length > mostRoots)
        throw trusted_root_unusable(`it has ${lines.length} roots, more than the ${mostRoots} accepted.`);
    return lines.map(parseTrustedRoot);
}
/** Whose instance of Sigstore a root is of, and the day on which its newest authority or log began: `GitHub, Inc. of 2025-05-01`. */
function ageOf(root) {
    const names = root.certificateAuthorities.map(({ subject }) => subject?.organization ?? '');
    return `${names.find(name => name !== '') ?? 'an instance without a name'} of ${newestDay(root)}`;
}
/**
 * The embedded root of the public Sigstore, so that verification needs no network. It becomes outdated, so its users show
 * `date`. Loaded on demand, because a verifier with a root or a key of its own does not need it.
 */
async function publicTrustedRoot() {
    const [seeds, manifest] = await Promise.all([
        Promise.resolve(/* import() eager */).then(__webpack_require__.t.bind(__webpack_require__, 6863, 17)),
        Promise.resolve(/* import() eager */).then(__webpack_require__.t.bind(__webpack_require__, 5645, 17)),
    ]);
    const { targets } = seeds.default['https://tuf-repo-cdn.sigstore.dev'];
    const root = parseTrustedRoot(Buffer.from(targets['trusted_root.json'], 'base64').toString());
    return { root, source: `@sigstore/tuf ${manifest.default.version}`, date: newestDay(root) };
}
/** The latest day on which an authority or log of the root became valid. */
function newestDay(root) {
    const logs = [...root.tlogs, ...root.ctlogs].map(log => log.publicKey?.validFor?.start);
    const authorities = [...root.certificateAuthorities, ...root.timestampAuthorities].map(one => one.validFor?.start);
    const times = [...logs, ...authorities].map(start => start?.getTime() ?? 0);
    return new Date(Math.max(0, ...times)).toISOString().slice(0, 10);
}
function textOf(content) {
    return Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString();
}
function trusted_root_readText(json) {
    try {
        return strict_json_parseStrictJson(json, 'the trusted root', lib_limits/* limits */.F.trust);
    }
    catch (error) {
        throw error instanceof problem/* Problem */.A ? trusted_root_unusable(error.found, error) : error;
    }
}
function trusted_root_unusable(found, cause) {
    return new cannot_check/* CannotCheck */.k('read the trusted root', {
        found,
        next: 'Give a trusted_root.json, as `cosign trusted-root create` writes it.',
        cause,
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/check-images.js





/** Predicate type that `cosign sign` (3.x) writes. https://github.com/sigstore/cosign/blob/main/specs/BUNDLE_SPEC.md */
const imageSignatureType = 'https://sigstore.dev/cosign/sign/v1';
/** One check for each image: it must have a valid signature of its digest. */
async function checkImages(manifest, read, verifier) {
    return Promise.all(manifest.images.map(async (image) => withFileName(imageSignature.files.bundle.pathOf(image.name), await check(`image ${image.name}`, () => checkImage(image, manifest, read, verifier)))));
}
async function checkImage(image, manifest, read, verifier) {
    const path = imageSignature.files.bundle.pathOf(image.name);
    if (!isListed(manifest, path))
        return { status: 'absent', detail: `${image.repository} has no signature in the release.` };
    const bundle = await read(path);
    if (!bundle)
        return { status: 'absent', detail: 'Its signature is only in the release tarball, which was not provided.' };
    const verified = verifier.verifyStatement(bundle);
    requireOrigin(verified, manifest);
    const { predicateType } = verified.statement;
    if (predicateType !== imageSignatureType)
        failCheck(`its predicate is ${JSON.stringify(predicateType)}, not ${imageSignatureType}.`);
    if (lacksSha256(verified.statement))
        throw withoutSha256('its subject');
    if (!hasSubject(verified.statement, { sha256: image.digest.slice('sha256:'.length) }))
        failCheck(`it is the signature of a different image, not of ${image.digest}.`);
    return { detail: `${image.repository}@${image.digest} is signed.`, verified };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/events/bundle-facts.js











/**
 * What a bundle says of its signature. Checks nothing: the signature must have been verified, by `signer`. The root names logs and
 * authorities; without one, they have no names.
 */
function factsOfBundle(json, signer, root) {
    const bundle = bundle_parseBundle(json);
    const entity = toEntity(bundle);
    const signed = digestOfSigned(bundle, signer);
    return {
        ...whatIsSigned(bundle),
        signer: whoSigned(bundle, signer),
        signature: { sha256: digest_sha256(signatureIn(bundle)) },
        ...(signed === undefined ? {} : { signed }),
        log: entity.tlogEntries.map(entry => entryFacts(entry, root)),
        timestamps: timestampsOf(entity, root),
    };
}
/** SHA-256 of the bytes of the signature in a bundle: it names the signature wherever its bundle is. */
function signatureDigest(json) {
    return sha256(signatureIn(parseBundle(json)));
}
function signatureIn({ content }) {
    const signature = content.$case === 'dsseEnvelope' ? content.dsseEnvelope.signatures[0]?.sig : content.messageSignature.signature;
    return signature ?? Buffer.alloc(0);
}
function whatIsSigned({ content }) {
    if (content.$case === 'messageSignature') {
        const { messageSignature } = content;
        const digest = { [namedHash(messageSignature)]: messageSignature.messageDigest.digest.toString('hex') };
        return { kind: 'file', subjects: [{ digest }] };
    }
    const { payloadType, payload } = content.dsseEnvelope;
    const { predicateType, subject } = statement_parseStatement(payloadType, payload);
    return { kind: bundle_facts_kindOf(predicateType), predicateType, subjects: subject.map(subjectOf) };
}
function bundle_facts_kindOf(predicateType) {
    if (predicateType === imageSignatureType)
        return 'image';
    return predicateType === modelType ? 'model' : 'attestation';
}
/** Without values in a form other than lower-case hex, which a record cannot have. */
function subjectOf({ name, digest }) {
    const known = Object.entries(digest).filter(([, value]) => /^[0-9a-f]{40,128}$/.test(value));
    return { ...(name ? { name } : {}), digest: Object.fromEntries(known) };
}
/** With the certificate that was issued for this signature, which its authority has a record of, too. */
function whoSigned(bundle, signer) {
    return by_kind_byKind(signedBy(signer), {
        key: who => who,
        identity: (who) => {
            const raw = certificateIn(bundle);
            if (raw === undefined)
                return who;
            const serialNumber = new external_node_crypto_.X509Certificate(raw).serialNumber.toLowerCase();
            return { ...who, certificate: { sha256: digest_sha256(raw), serialNumber } };
        },
    });
}
function certificateIn({ verificationMaterial: { content } }) {
    if (content.$case === 'certificate')
        return content.certificate.rawBytes;
    return content.$case === 'x509CertificateChain' ? content.x509CertificateChain.certificates[0]?.rawBytes : undefined;
}
/** The digest that a key service gets to sign: of the file, or of the envelope (PAE). Ed25519 keys get the whole content. */
function digestOfSigned({ content }, signer) {
    if (content.$case === 'messageSignature') {
        const { messageSignature } = content;
        return { algorithm: namedHash(messageSignature), digest: messageSignature.messageDigest.digest.toString('hex') };
    }
    const algorithm = by_kind_byKind(signer, {
        key: ({ publicKey }) => signed_bytes_hashOf((0,public_key/* parsePublicKey */.e)(publicKey)),
        identity: () => 'sha256',
    });
    if (algorithm === undefined)
        return undefined;
    const { payloadType, payload } = content.dsseEnvelope;
    const head = `DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.length} `;
    return { algorithm, digest: (0,external_node_crypto_.createHash)(algorithm).update(head).update(payload).digest('hex') };
}
/**
 * By what the log finds its entry. `leafHash` is the digest of the entry in its Merkle tree (RFC 6962 §2.1): in Rekor's first API, the end of
 * the identifier (UUID) of the entry.
 */
function entryFacts(entry, root) {
    const { logId, logIndex, kindVersion, integratedTime, canonicalizedBody: body } = entry;
    const listed = root?.tlogs.find(log => [log.logId, log.checkpointKeyId].some(id => id?.keyId.equals(logId.keyId) === true));
    const seconds = Number(integratedTime);
    return {
        ...(listed ? { url: listed.baseUrl } : {}),
        logId: logId.keyId.toString('hex'),
        index: logIndex,
        kind: `${kindVersion.kind} ${kindVersion.version}`,
        ...(seconds > 0 ? { integratedTime: timeText(new Date(seconds * 1000)) } : {}),
        bodySha256: digest_sha256(body),
        leafHash: (0,external_node_crypto_.createHash)('sha256').update(Buffer.of(0)).update(body).digest('hex'),
    };
}
function timestampsOf({ timestamps }, root) {
    return timestamps.flatMap(stamp => {
        if (stamp.$case !== 'timestamp-authority')
            return [];
        const { signingTime, signerSerialNumber } = stamp.timestamp;
        const authorities = root === undefined ? [] : materialOf(root).timestampAuthorities;
        const at = authorities.findIndex(({ certChain: [leaf] }) => leaf?.serialNumber.equals(signerSerialNumber));
        const uri = root?.timestampAuthorities[at]?.uri;
        return [{ time: timeText(signingTime), ...(uri ? { authority: uri } : {}) }];
    });
}
/** RFC 3339 in UTC, to the second if it is one. */
function timeText(date) {
    return date.toISOString().replace('.000Z', 'Z');
}

// EXTERNAL MODULE: ./packages/sign/lib/key-services/login-trace.js
var login_trace = __webpack_require__(6274);
;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/bundle-content.js


/** Reads a bundle that must have an attestation. */
function attestationOf(bundle) {
    const parsed = bundle_parseBundle(bundle);
    if (parsed.content.$case === 'dsseEnvelope')
        return parsed;
    throw refusal_notVerified('the bundle has the signature of a file, not an attestation (DSSE).');
}
/** Reads a bundle that must have the signature of a file. */
function bundle_content_messageOf(bundle) {
    const parsed = bundle_parseBundle(bundle);
    if (parsed.content.$case === 'messageSignature')
        return parsed;
    throw refusal_notVerified('the bundle has an attestation (DSSE), not the signature of a file.');
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/certificate.js
const oids = {
    subjectAlternativeName: '2.5.29.17',
    issuer: '1.3.6.1.4.1.57264.1.8',
    issuerV1: '1.3.6.1.4.1.57264.1.1',
    builder: '1.3.6.1.4.1.57264.1.9',
    builderCommit: '1.3.6.1.4.1.57264.1.10',
    runner: '1.3.6.1.4.1.57264.1.11',
    sourceRepository: '1.3.6.1.4.1.57264.1.12',
    sourceCommit: '1.3.6.1.4.1.57264.1.13',
    sourceRef: '1.3.6.1.4.1.57264.1.14',
    event: '1.3.6.1.4.1.57264.1.20',
};
/** Stands for the issuer of a certificate that names none, such as that by which GitHub attests releases. A real one is a web address. */
const noIssuer = 'none';
/**
 * True if a certificate was issued to exactly this identity by exactly this issuer. Compares bytes, and not the text that the
 * library reads from them: it matches identities as unanchored regular expressions, and drops the eighth bit of each byte.
 * `none` is a certificate without an issuer.
 * https://github.com/sigstore/fulcio/blob/main/docs/oid-info.md
 */
function isIssuedTo(certificate, identity, issuer) {
    const names = [tagged(0x86, identity), tagged(0x81, identity)].map(name => wrap(0x30, name));
    const name = extension(certificate, oids.subjectAlternativeName);
    return names.some(expected => name?.equals(expected)) && isFrom(certificate, issuer);
}
/** The source that the certificate of a workflow run names; undefined for the certificate of a person or another machine. */
function certifiedSource(certificate) {
    const [repository, commit, ref] = [oids.sourceRepository, oids.sourceCommit, oids.sourceRef].map(oid => certificate_textOf(extensions(certificate, oid)));
    if (repository === undefined)
        return undefined;
    const others = ['builder', 'builderCommit', 'runner', 'event'].flatMap(name => {
        const value = certificate_textOf(extensions(certificate, oids[name]));
        return value === undefined ? [] : [[name, value]];
    });
    return { repository, commit: commit ?? '', ref: ref ?? '', ...Object.fromEntries(others) };
}
/** A certificate's identity and issuer, for a message. */
function describeIdentity(certificate) {
    return `${JSON.stringify(certificate.subjectAlternativeName ?? '')}, issuer ${JSON.stringify(certificate.extensions?.issuer ?? '')}`;
}
function isFrom(certificate, issuer) {
    const [newer, older] = [extensions(certificate, oids.issuer), extensions(certificate, oids.issuerV1)];
    if (issuer === noIssuer)
        return newer.length === 0 && older.length === 0;
    // The newer extension is DER text, the older one bare bytes. If a certificate has both, only the newer one matters.
    const [values, expected] = newer.length > 0 ? [newer, tagged(0x0c, issuer)] : [older, Buffer.from(issuer)];
    return values.length === 1 && values[0]?.equals(expected) === true;
}
function extension(certificate, oid) {
    const found = extensions(certificate, oid);
    return found.length === 1 ? found[0] : undefined;
}
/** The extensions of certificates that were asked for one, by identifier: a certificate is asked for a dozen. */
const certificate_read = new WeakMap();
/** The values of an extension (an identifier such as `2.5.29.17`). A certificate that was verified does not change. */
function extensions(certificate, oid) {
    const known = certificate_read.get(certificate) ?? byIdentifier(certificate);
    certificate_read.set(certificate, known);
    return known.get(oid) ?? [];
}
function byIdentifier({ oids: entries = [] }) {
    const values = new Map();
    for (const { oid, value } of entries) {
        const name = oid?.id.join('.') ?? '';
        const known = values.get(name);
        if (known === undefined)
            values.set(name, [value]);
        else
            known.push(value);
    }
    return values;
}
/** The text of one DER value; undefined without a value. Empty, which no claim equals, for two values or for another type. */
function certificate_textOf([value, ...more]) {
    if (value === undefined)
        return undefined;
    if (more.length > 0)
        return '';
    const text = value.subarray((value[1] ?? 0) < 0x80 ? 2 : 2 + ((value[1] ?? 0) & 0x7f)).toString();
    return tagged(0x0c, text).equals(value) ? text : '';
}
function tagged(tag, text) {
    return wrap(tag, Buffer.from(text));
}
/** One DER element: tag, length (X.690 §8.1.3), content. */
function wrap(tag, content) {
    const { length } = content;
    if (length < 0x80)
        return Buffer.concat([Buffer.from([tag, length]), content]);
    const size = length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
    return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/certificate-facts.js


const fulcio = '1.3.6.1.4.1.57264.1';
const subjectAlternativeName = '2.5.29.17';
/** https://github.com/sigstore/fulcio/blob/main/docs/oid-info.md: 1 to 6 are bare bytes, 8 to 22 are texts in DER. */
const [bare, certificate_facts_encoded] = [range(1, 6), range(8, 22)];
/** Reads a certificate that was verified. */
function certificateFacts(certificate) {
    const claims = {};
    for (const number of bare)
        add(claims, number, extensions(certificate, `${fulcio}.${number}`), bareText);
    for (const number of certificate_facts_encoded)
        add(claims, number, extensions(certificate, `${fulcio}.${number}`), derText);
    return { ...onlyName(extensions(certificate, subjectAlternativeName)), claims };
}
function add(claims, number, values, read) {
    const [value, second] = values;
    if (value !== undefined)
        claims[number] = second === undefined ? read(value) : null;
}
function bareText(value) {
    return (0,external_node_buffer_.isUtf8)(value) ? value.toString() : null;
}
function derText(value) {
    const found = certificate_textOf([value]);
    // An empty text in DER has no content; any other empty answer is for another type.
    return found === '' && !value.equals(Buffer.from([0x0c, 0])) ? null : (found ?? null);
}
/** GeneralNames with one name: URI is tag 6, an email address tag 1 (RFC 5280 §4.2.1.6). */
function onlyName([names, second]) {
    const inner = names === undefined || second !== undefined ? undefined : certificate_facts_contentOf(names, 0x30);
    const uri = inner && certificate_facts_contentOf(inner, 0x86);
    if (uri !== undefined)
        return { uri: uri.toString() };
    const email = inner && certificate_facts_contentOf(inner, 0x81);
    return email === undefined ? {} : { email: email.toString() };
}
/** The content of a DER element that fills the bytes, if it has this tag and is ASCII or a sequence. */
function certificate_facts_contentOf(bytes, tag) {
    const [found, first = 0x80] = bytes;
    const size = first < 0x80 ? 0 : first & 0x7f;
    if (found !== tag || size > 2 || first === 0x80 || bytes.length < 2 + size)
        return undefined;
    const length = size === 0 ? first : bytes.readUIntBE(2, size);
    const content = bytes.subarray(2 + size);
    if (content.length !== length)
        return undefined;
    return tag === 0x30 || content.every(byte => byte > 0x20 && byte < 0x7f) ? content : undefined;
}
function range(from, to) {
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/chain.js


/** The certificates in a bundle: that of the signer, and those between it and a root. None for a key. Throws a Problem for a damaged one. */
function certificatesIn({ verificationMaterial: { content } }) {
    if (content.$case !== 'x509CertificateChain')
        return [];
    try {
        return content.x509CertificateChain.certificates.map(({ rawBytes }) => new external_node_crypto_.X509Certificate(rawBytes));
    }
    catch (error) {
        throw refusal(error);
    }
}
/**
 * The root with the authorities that lead from a signer to one of its own, as a private Sigstore with several levels has them. `signer` comes
 * first in `certificates`, and each was issued by the next. The root stays as it is if they do not lead there, or if it lists them. What the
 * bundle says decides nothing: each signature is checked, and a self-signed certificate never counts.
 */
function withChain(root, [signer, ...above]) {
    if (signer === undefined || above.length === 0)
        return root;
    const authorities = root.certificateAuthorities.map(authority => ({ authority, own: certificatesOf(authority) }));
    if (authorities.some(({ own }) => own.some(one => isIssuedBy(signer, one))))
        return root;
    const path = pathFrom(signer, above);
    const top = path.at(-1);
    if (top === undefined)
        return root;
    return {
        ...root,
        certificateAuthorities: authorities.map(({ authority, own }) => own.some(one => isIssuedBy(top, one)) ? withCertificates(authority, path) : authority),
    };
}
/** Code signing and any purpose: RFC 5280 §4.2.1.12. */
const chain_purposes = ['1.3.6.1.5.5.7.3.3', '2.5.29.37.0'];
/** As far as each certificate was issued by the next, which is an authority, and no name comes twice (the path has no circle). */
function pathFrom(signer, above) {
    const path = [];
    for (const next of above) {
        const last = path.at(-1) ?? signer;
        const isNew = next.subject !== next.issuer && path.every(({ subject }) => subject !== next.subject);
        if (!isNew || !isAuthority(next) || !isIssuedBy(last, next))
            break;
        path.push(next);
    }
    return path;
}
/** True for an authority that may vouch for the owners of code. */
function isAuthority(certificate) {
    return certificate.ca && isForCode(certificate) !== false;
}
/** Whether its purposes are those of code; undefined if it names none. Those of an authority also limit what it issues. */
function isForCode({ keyUsage }) {
    // Node calls the purposes `keyUsage`.
    return keyUsage?.some(purpose => chain_purposes.includes(purpose));
}
function isIssuedBy(certificate, issuer) {
    try {
        return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
    }
    catch {
        // A key that Node does not know.
        return false;
    }
}
function certificatesOf({ certChain }) {
    return (certChain?.certificates ?? []).map(({ rawBytes }) => new external_node_crypto_.X509Certificate(rawBytes));
}
function withCertificates(authority, path) {
    const own = authority.certChain?.certificates ?? [];
    return { ...authority, certChain: { certificates: [...path.map(({ raw }) => ({ rawBytes: raw })), ...own] } };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/extensions.js


/**
 * basicConstraints, keyUsage, subjectAltName and extKeyUsage, which are checked; and certificatePolicies, of which nobody asks for any: RFC 5280
 * §4.2.1.
 */
const extensions_known = ['2.5.29.19', '2.5.29.15', '2.5.29.17', '2.5.29.37', '2.5.29.32'];
const nameConstraints = '2.5.29.30';
/** Certificates that have passed. Those of a trusted root are asked for with each signature. */
const passed = new WeakSet();
/**
 * Throws a Problem for a certificate with a critical extension that is not known: whoever does not know it must refuse the certificate (RFC 5280
 * §4.2). Throws CannotCheck for an authority that may vouch for some names only. `whose` names the certificate: `one of its authorities`.
 */
function requireKnownExtensions(certificate, whose) {
    if (passed.has(certificate))
        return;
    for (const { subs } of certificate.extensions) {
        const [oid = '', isCritical] = [subs[0]?.toOID(), subs.length === 3 && subs[1]?.toBoolean() === true];
        if (oid === nameConstraints)
            throw (0,cannot_check/* cannotCheck */.u)(`${whose} may vouch for some names only, which release-tools does not compare.`, 'Use the program that the signature was made with.');
        if (isCritical && !extensions_known.includes(oid))
            throw refusal_notVerified(`${whose} has the critical extension ${oid}, which release-tools does not know and must not ignore.`);
    }
    passed.add(certificate);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/timestamp-algorithm.js


/**
 * What the library reads itself: ECDSA with SHA-2 (RFC 5758 §3.2); and Ed25519 (RFC 8419 §3), which it knows no digest for, and for which Node
 * takes none.
 */
const timestamp_algorithm_read = ['1.2.840.10045.4.3.2', '1.2.840.10045.4.3.3', '1.2.840.10045.4.3.4', '1.3.101.112'];
/** RSA with a digest that it names (RFC 4055 §5). */
const rsa = {
    '1.2.840.113549.1.1.11': 'sha256',
    '1.2.840.113549.1.1.12': 'sha384',
    '1.2.840.113549.1.1.13': 'sha512',
};
/** RSA with the digest that the signer names elsewhere (RFC 3370 §3.2), as most public authorities write it. */
const rsaAlone = '1.2.840.113549.1.1.1';
/** RSASSA-PSS, which names digest and salt beside itself (RFC 4055 §3.1), and the function that makes its masks. */
const [pss, mgf1] = ['1.2.840.113549.1.1.10', '1.2.840.113549.1.1.8'];
/** https://csrc.nist.gov/projects/computer-security-objects-register/algorithm-registration */
const sha2 = {
    '2.16.840.1.101.3.4.2.1': 'sha256',
    '2.16.840.1.101.3.4.2.2': 'sha384',
    '2.16.840.1.101.3.4.2.3': 'sha512',
};
/**
 * Tells the library the digest of a timestamp that an RSA key signed: it would take SHA-256, and knows no PSS. Throws CannotCheck for a timestamp
 * that it would refute because it does not know the algorithm, or because a digest is weak.
 */
function readAlgorithm(timestamp) {
    if (timestamp.signerDigestAlgorithm === undefined || timestamp.tstInfo.messageImprintHashAlgorithm === undefined)
        throw unread('a digest that is weak or not known');
    const algorithm = algorithmOf(timestamp);
    if (timestamp_algorithm_read.includes(algorithm))
        return;
    if (algorithm === pss) {
        readPss(timestamp);
        return;
    }
    const hash = algorithm === rsaAlone ? timestamp.signerDigestAlgorithm : rsa[algorithm];
    if (hash === undefined)
        throw unread(`the algorithm ${algorithm}`);
    Object.defineProperty(timestamp, 'signatureAlgorithm', { value: hash });
}
/** What the timestamp says of its algorithm. The library has no public name for it. */
function algorithmObject(timestamp) {
    return Reflect.get(timestamp, 'signatureAlgorithmObj');
}
/** The object identifier of the algorithm. */
function algorithmOf(timestamp) {
    return algorithmObject(timestamp).subs[0]?.toOID() ?? '';
}
/**
 * The digest of RSASSA-PSS, of the element with its identifier and its parameters. Without a name of its own, a digest is SHA-1. One digest must
 * serve for content and masks, as every program writes it. Undefined for another algorithm, a rare form, and a digest that is weak.
 */
function hashOfPss(algorithm) {
    const given = algorithm.subs[1]?.subs ?? [];
    const part = (number) => given.find(({ tag }) => tag.isContextSpecific(number))?.subs[0];
    const [digest, mask] = [part(0), part(1)];
    const hash = sha2[oidOf(digest)];
    const isUsual = oidOf(algorithm) === pss && oidOf(mask) === mgf1 && sha2[oidOf(mask?.subs[1])] === hash;
    return hash === undefined || !isUsual ? undefined : { hash, saltLength: Number(part(2)?.toInteger() ?? 20n) };
}
function readPss(timestamp) {
    const found = hashOfPss(algorithmObject(timestamp));
    if (found === undefined)
        throw unread('a form of RSASSA-PSS that is rare, or a digest that is weak');
    const { hash, saltLength } = found;
    const options = { padding: external_node_crypto_.constants.RSA_PKCS1_PSS_PADDING, saltLength };
    const verify = timestamp.verify.bind(timestamp);
    Object.defineProperty(timestamp, 'signatureAlgorithm', { value: hash });
    Object.defineProperty(timestamp, 'verify', {
        // The library gives the key to Node as it is, which takes it with options too.
        value: (data, key) => verify(data, { ...options, key }),
    });
}
function oidOf(algorithm) {
    const first = algorithm?.subs[0];
    return first?.tag.isOID() ? first.toOID() : '';
}
function unread(what) {
    return (0,cannot_check/* cannotCheck */.u)(`its timestamp is signed with ${what}, which release-tools does not read.`, 'Use the program that the signature was made with.');
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/authorities.js




/** Forms of log entries that the library reads: of Rekor v1, and of Rekor v2 (https://github.com/sigstore/rekor-tiles). */
const entryForms = [
    'hashedrekord 0.0.1',
    'dsse 0.0.1',
    'intoto 0.0.1',
    'intoto 0.0.2',
    'hashedrekord 0.0.2',
    'dsse 0.0.2',
];
/**
 * The authorities and logs that a trusted root lists. Nothing can be said of a signature that another one vouches for: it may be
 * genuine, of another Sigstore instance or of a time after the root. That is not the same as a signature that is wrong.
 */
class Authorities {
    #root;
    #material;
    /** `material` is what the library makes of the root. */
    constructor(root, material) {
        this.#root = root;
        this.#material = material;
    }
    /** Throws CannotCheck if an authority or a log that the root does not list vouches for the entity, with its name. */
    requireKnown(entity) {
        try {
            if (entity.key.$case === 'certificate')
                this.#requireAny();
            this.#requireLogs(entity);
            for (const stamp of entity.timestamps)
                if (stamp.$case === 'timestamp-authority')
                    this.#requireTimestampAuthority(stamp.timestamp);
            if (entity.key.$case === 'certificate')
                this.#requireIssuer(entity.key.certificate);
        }
        catch (error) {
            // Certificates and timestamps are parsed only here, and anybody may have written them.
            throw refusal(error);
        }
    }
    /** True if an authority that the root lists says that it issued the certificate; false for a signature by a key. */
    hasIssued({ key }) {
        if (key.$case === 'public-key')
            return false;
        try {
            return this.#issuersOf(key.certificate).length > 0;
        }
        catch (error) {
            throw refusal(error);
        }
    }
    /** Throws CannotCheck for a root that cannot vouch for any certificate, or not for the time at which it was used. */
    #requireAny() {
        const { certificateAuthorities, tlogs, timestampAuthorities } = this.#root;
        if (certificateAuthorities.length === 0)
            throw thin('certificate authority');
        if (tlogs.length === 0 && timestampAuthorities.length === 0)
            throw thin('log and no timestamp authority');
    }
    #requireLogs(entity) {
        const known = this.#root.tlogs.flatMap(log => [log.logId, log.checkpointKeyId]).filter(id => id !== undefined);
        const unknown = entity.tlogEntries.find(entry => !known.some(id => id.keyId.equals(entry.logId.keyId)));
        if (unknown !== undefined)
            throw unlisted('log entry', `a log (${unknown.logId.keyId.toString('base64')})`);
        const other = entity.tlogEntries.map(entryForm).find(form => !entryForms.includes(form));
        if (other !== undefined)
            throw (0,cannot_check/* cannotCheck */.u)(`its log entry is of a form that release-tools does not read (${other}).`, 'Use the program that the signature was made for.');
    }
    /** By serial number and issuer, as the library chooses the authority. */
    #requireTimestampAuthority(timestamp) {
        // RFC 3161 §2.4.2: 0 and 1 are granted. A refusal has no token.
        if (timestamp.status > 1n)
            throw refusal_notVerified('its timestamp is the refusal of an authority.');
        const { signerIssuer, signerSerialNumber } = timestamp;
        const listed = this.#material.timestampAuthorities.some(({ certChain: [leaf] }) => leaf?.issuer.equals(signerIssuer) && leaf.serialNumber.equals(signerSerialNumber));
        if (!listed)
            throw unlisted('timestamp', `an authority (issuer ${authorities_nameOf(signerIssuer)}, serial number ${signerSerialNumber.toString('hex')})`);
        readAlgorithm(timestamp);
    }
    #requireIssuer(leaf) {
        const issuers = this.#issuersOf(leaf);
        if (issuers.length === 0)
            throw unlisted('certificate', `an authority (${authorities_nameOf(leaf.issuer)})`);
        requireKnownExtensions(leaf, 'its certificate');
        for (const one of issuers.flatMap(({ certChain }) => certChain))
            requireKnownExtensions(one, 'one of its authorities');
        const unknown = leaf.extSCT?.signedCertificateTimestamps.find(({ logID }) => !this.#material.ctlogs.some(log => log.logID.equals(logID)));
        if (unknown !== undefined)
            throw unlisted('certificate', `a certificate transparency log (${unknown.logID.toString('base64')})`);
    }
    #issuersOf(leaf) {
        return this.#material.certificateAuthorities.filter(({ certChain }) => certChain.some(one => isIssuer(one, leaf)));
    }
}
function entryForm({ kindVersion }) {
    return `${kindVersion.kind} ${kindVersion.version}`;
}
/** As the library looks for issuers: by the identifier of the key if the certificate has one, else by name. */
function isIssuer(authority, leaf) {
    const identifier = leaf.extAuthorityKeyID?.keyIdentifier;
    const own = authority.extSubjectKeyID?.keyIdentifier;
    return identifier !== undefined && own !== undefined ? own.equals(identifier) : authority.subject.equals(leaf.issuer);
}
/** Tags of text in DER: UTF8String, PrintableString, TeletexString, IA5String. */
const textTags = [0x0c, 0x13, 0x14, 0x16];
/** The texts in the content of a distinguished name (RFC 5280 §4.1.2.4), for a message: `sigstore.dev, sigstore-intermediate`. */
function authorities_nameOf(der) {
    const found = [];
    const walk = (bytes) => {
        for (let at = 0; at + 1 < bytes.length;) {
            const [tag = 0, length = 0] = [bytes[at], bytes[at + 1]];
            // Texts of a name are shorter than 128 bytes. What is longer is not worth showing.
            if (length > 0x7f)
                return;
            const content = bytes.subarray(at + 2, at + 2 + length);
            if (textTags.includes(tag))
                found.push(content.toString());
            else if ((tag & 0x20) !== 0)
                walk(content);
            at += 2 + length;
        }
    };
    walk(der);
    return found.length === 0 ? 'without a name' : found.join(', ');
}
function unlisted(what, whom) {
    return (0,cannot_check/* cannotCheck */.u)(`its ${what} is from ${whom} that the trusted root does not list.`);
}
function thin(missing) {
    return (0,cannot_check/* cannotCheck */.u)(`the trusted root lists no ${missing}.`);
}

// EXTERNAL MODULE: ./node_modules/.pnpm/@sigstore+verify@4.1.3_patch_hash=b4f378e50ad68763aaf7ec7c6fdd3566075085b1bce09ea01b60836fc66c6df2/node_modules/@sigstore/verify/dist/tlog/index.js
var tlog = __webpack_require__(4251);
;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/old-entry.js



// The library checks the promise and the proof of every entry alike, but its face has only the check of whole entries that it reads.

/** True for the form in which Rekor kept attestations until 2023 (cosign before 2.3, slsa-github-generator before 1.10). */
function isOldEntry({ kindVersion: { kind, version } }) {
    return kind === 'intoto' && version === '0.0.1';
}
/**
 * Verifies such an entry, which the library does not read. It does not have the signature, but the digest of the payload, and the
 * certificate or the key. Rekor takes only what is signed with that, so the entry shows that a signature by it existed at its time. `publicKey`
 * is that of a signature by a key.
 * https://github.com/sigstore/rekor/blob/main/pkg/types/intoto/v0.0.1/intoto_v0_0_1_schema.json
 */
function verifyOldEntry(entry, { key, signature }, logs, publicKey) {
    (0,tlog.verifyTLogInclusion)(entry, logs);
    const body = strict_json_parseStrictJson(entry.canonicalizedBody, 'the log entry');
    const payload = Buffer.from((0,json/* textAt */.$6)(body, 'spec', 'content', 'payloadHash', 'value') ?? '', 'hex');
    const isItsOwn = (0,json/* textAt */.$6)(body, 'kind') === 'intoto' &&
        (0,json/* textAt */.$6)(body, 'apiVersion') === '0.0.1' &&
        (0,json/* textAt */.$6)(body, 'spec', 'content', 'payloadHash', 'algorithm') === 'sha256';
    if (!isItsOwn || !signature.compareDigest(payload))
        throw otherEntry('payload digest mismatch');
    if (key.$case === 'certificate' && !old_entry_certificateIn(body)?.equals(key.certificate.root.toDER()))
        throw otherEntry('certificate mismatch');
    if (publicKey !== undefined && !keyIn(body)?.equals(publicKey))
        throw otherEntry('public key mismatch');
}
function keyIn(body) {
    try {
        return (0,external_node_crypto_.createPublicKey)(Buffer.from((0,json/* textAt */.$6)(body, 'spec', 'publicKey') ?? '', 'base64'));
    }
    catch {
        return undefined;
    }
}
function old_entry_certificateIn(body) {
    try {
        return new external_node_crypto_.X509Certificate(Buffer.from((0,json/* textAt */.$6)(body, 'spec', 'publicKey') ?? '', 'base64')).raw;
    }
    catch {
        return undefined;
    }
}
function otherEntry(message) {
    return new verify_dist/* VerificationError */.mk({ code: 'TLOG_BODY_ERROR', message });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/verifiers.js


/** Verifies signatures by this key. Requires no log entries and timestamps, but checks any that exist. */
function keyVerifier(material, publicKey) {
    const own = { ...material, publicKey: () => ({ publicKey, validFor: () => true }) };
    return verifierOf(own, { tlogThreshold: 0, ctlogThreshold: 0, timestampThreshold: 0 }, publicKey);
}
/**
 * Verifies signatures with short-lived certificates. Requires a signed time and, if the root has such logs, a log entry and an SCT: the
 * Sigstore that GitHub runs has neither log, and dates its signatures by a timestamp authority.
 */
function certificateVerifier(material) {
    const required = (logs) => (logs.length === 0 ? 0 : 1);
    const [tlogThreshold, ctlogThreshold] = [required(material.tlogs), required(material.ctlogs)];
    return verifierOf(material, { tlogThreshold, ctlogThreshold, timestampThreshold: 1 });
}
/** The library's verifier, which also gets along with entries of the form that it does not read. */
function verifierOf(material, thresholds, publicKey) {
    const verifier = new verify_dist/* Verifier */.BL(material, thresholds);
    return {
        verify: entity => {
            const old = entity.tlogEntries.filter(isOldEntry);
            if (old.length === 0)
                return verifier.verify(entity);
            for (const entry of old)
                verifyOldEntry(entry, entity, material.tlogs, publicKey);
            const tlogEntries = entity.tlogEntries.filter(entry => !isOldEntry(entry));
            return new verify_dist/* Verifier */.BL(material, { ...thresholds, tlogThreshold: 0 }).verify({ ...entity, tlogEntries });
        },
    };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/instances.js






/** A Sigstore instance: what its trusted root lists, and what verifies signatures with it. Each is made once, when it is needed. */
class Instance {
    authorities;
    #root;
    #material;
    #keys = new WeakMap();
    #certificates;
    constructor(root) {
        this.#root = root;
        this.#material = materialOf(root);
        this.authorities = new Authorities(root, this.#material);
    }
    /** Verifies signatures by a key. Checks any log entries and timestamps, and needs none. */
    byKey(key) {
        const known = this.#keys.get(key) ?? keyVerifier(this.#material, key);
        this.#keys.set(key, known);
        return known;
    }
    /** Verifies signatures with short-lived certificates. */
    byCertificate() {
        this.#certificates ??= certificateVerifier(this.#material);
        return this.#certificates;
    }
    /** This instance, with the authorities of a bundle between the signer (the first certificate) and one that the root lists. */
    with(certificates) {
        const root = withChain(this.#root, certificates);
        return root === this.#root ? this : new Instance(root);
    }
}
const instances_known = new WeakMap();
/**
 * The instance of a root, which lives as long as the root: the certificates that it has parsed remember which of them signed each other. A
 * root comes from parseTrustedRoot, and nobody changes it.
 */
function instanceOf(root) {
    const instance = instances_known.get(root) ?? new Instance(root);
    instances_known.set(root, instance);
    return instance;
}
/** Without a root: nothing is known of logs and timestamps. */
const rootless = () => new Instance(protobuf_specs_dist.TrustedRoot.fromJSON({}));
/**
 * The instances that vouch for the entity: one, unless several roots list the same authorities. Throws CannotCheck, with the name of what is
 * not listed, if there is none.
 */
function instancesFor(instances, entity) {
    return instances_passing(candidatesFor(instances, entity), one => {
        one.authorities.requireKnown(entity);
        return one;
    });
}
/** The root of another instance does not list the authority that issued the certificate, and nothing else is asked of it. */
function candidatesFor(instances, entity) {
    if (entity.key.$case === 'public-key')
        return instances;
    const issuers = instances.filter(({ authorities }) => authorities.hasIssued(entity));
    return issuers.length === 0 ? instances.slice(0, 1) : issuers;
}
/** The results of the checks that pass. If none does, throws the Problem of the first. */
function instances_passing(all, check) {
    const failures = [];
    const passed = all.flatMap(one => {
        try {
            return [check(one)];
        }
        catch (error) {
            if (!(error instanceof problem/* Problem */.A))
                throw error;
            failures.push(error);
            return [];
        }
    });
    if (passed.length === 0 && failures[0] !== undefined)
        throw failures[0];
    return passed;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/verified.js
/** The trusted roots: none, one or several. */
function rootsOf({ trustedRoot }) {
    if (trustedRoot === undefined)
        return [];
    return Array.isArray(trustedRoot) ? trustedRoot : [trustedRoot];
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/sigstore.js













/**
 * Verifies Sigstore bundles offline. Create it once, and use it for many files. Throws a Problem if a signature is not valid, and
 * CannotCheck if that cannot be found out (no trusted root, another format, an authority or log that the root does not list).
 */
class sigstore_SignatureVerifier {
    #instances;
    #rootless = rootless();
    #keys = [];
    #identities = [];
    #repository;
    constructor(trust) {
        this.#instances = rootsOf(trust).map(instanceOf);
        for (const signer of trust.signers)
            by_kind_byKind(signer, {
                key: one => void this.#keys.push({ signer: one, key: (0,public_key/* parsePublicKey */.e)(one.publicKey) }),
                identity: one => void this.#identities.push(one),
            });
        this.#repository = trust.repository;
    }
    /**
     * Verifies the signature of a file, given its bytes (a digest is not enough: signatures are made over the content). Refuses an
     * attestation: a statement about a file is not a signature of it.
     */
    verifyBlob(data, bundle) {
        return this.#verify(openBundle(bundle_content_messageOf(bundle)), bytesInMemory(data));
    }
    /** The same for a file of any size, which is read once, in pieces. */
    async verifyFile(path, bundle) {
        const parsed = bundle_content_messageOf(bundle);
        const opened = openBundle(parsed);
        const keys = opened.key === undefined ? this.#keys.map(({ key }) => key) : [opened.key];
        const digest = namedHash(parsed.content.messageSignature);
        const checks = keys.flatMap(key => fileCheck(parsed, key));
        return this.#verify(opened, await bytesOfFile(path, digest, checks));
    }
    /**
     * Verifies an attestation and returns its statement. Does not check what the statement says: the caller checks predicate type
     * and subjects (`hasSubject`, statement.ts).
     */
    verifyStatement(bundle) {
        const parsed = attestationOf(bundle);
        const { payloadType, payload } = parsed.content.dsseEnvelope;
        return { ...this.#verify(openBundle(parsed)), statement: statement_parseStatement(payloadType, payload) };
    }
    /**
     * Verifies an attestation by anybody who has a certificate of the trusted root, and returns what that says. The caller decides whose
     * it must be: `signers` and `repository` do not count.
     */
    verifyCertified(bundle) {
        const parsed = attestationOf(bundle);
        const opened = openBundle(parsed);
        if (opened.key === undefined)
            throw refusal_notVerified('it was made with a key pair, so that no certificate says whose it is.');
        const certificate = this.#certified(opened, contentOf(parsed, opened.key));
        const time = signedTime(opened.entity);
        const { payloadType, payload } = parsed.content.dsseEnvelope;
        return {
            certificate: certificateFacts(certificate),
            statement: statement_parseStatement(payloadType, payload),
            payload,
            logged: opened.entity.tlogEntries.length > 0,
            ...(time === undefined ? {} : { time }),
        };
    }
    #verify(opened, bytes) {
        const { bundle, entity, key } = opened;
        if (bytes !== undefined && bundle.content.$case === 'messageSignature')
            compareDigest(bundle.content.messageSignature, bytes);
        if (key === undefined)
            return this.#verifyByKey(entity, own => contentOf(bundle, own, bytes));
        return this.#verifyByCertificate(opened, () => contentOf(bundle, key, bytes));
    }
    #verifyByKey(entity, content) {
        if (this.#keys.length === 0)
            throw refusal_notVerified('it was made with a key pair, but no public key (PEM) is accepted.');
        // A key needs neither log nor timestamp, so they are ignored without a trusted root.
        const hasRoot = this.#instances.length > 0;
        const [instance = this.#rootless] = hasRoot ? instancesFor(this.#instances, entity) : [];
        const checked = hasRoot ? entity : { ...entity, tlogEntries: [], timestamps: [] };
        const failures = [];
        for (const { signer, key } of this.#keys) {
            try {
                instance.byKey(key).verify({ ...checked, signature: content(key) });
                return verified(signer, checked);
            }
            catch (error) {
                failures.push(refusal(error));
            }
        }
        throw failures.find(failure => failure instanceof cannot_check/* CannotCheck */.k) ?? failures[0];
    }
    #verifyByCertificate(opened, content) {
        if (this.#identities.length === 0) {
            throw refusal_notVerified('it was made with a certificate (keyless), but no identity is accepted.');
        }
        const certificate = this.#certified(opened, content());
        const signer = this.#identities.find(({ identity, issuer }) => isIssuedTo(certificate, identity, issuer));
        if (signer !== undefined)
            return { ...verified(signer, opened.entity), ...this.#sourceOf(certificate) };
        const accepted = this.#identities.map(one => `${JSON.stringify(one.identity)}, issuer ${JSON.stringify(one.issuer)}`);
        throw refusal_notVerified(`it was made by ${describeIdentity(certificate)}, but only ${accepted.join('; or ')} is accepted.`);
    }
    /** The certificate of a valid signature, whoever it was issued to. */
    #certified({ bundle, entity }, signature) {
        if (this.#instances.length === 0)
            throw (0,cannot_check/* cannotCheck */.u)('it was made with a certificate, but there is no trusted root.');
        const chain = certificatesIn(bundle);
        const instances = instancesFor(this.#instances.map(one => one.with(chain)), entity);
        const [identity = {}] = instances_passing(instances, one => attempt(one.byCertificate(), { ...entity, signature }).identity);
        return identity;
    }
    #sourceOf(certificate) {
        const source = certifiedSource(certificate);
        if (this.#repository !== undefined && source?.repository !== this.#repository)
            throw refusal_notVerified(`it was made by a run of ${source?.repository ?? 'no repository'}, not of ${this.#repository}.`);
        return source === undefined ? {} : { source };
    }
}
function openBundle(bundle) {
    const entity = toEntity(bundle);
    return { bundle, entity, key: certifiedKey(entity) };
}
function attempt(verifier, entity) {
    try {
        return verifier.verify(entity);
    }
    catch (error) {
        throw refusal(error);
    }
}
function verified(signer, entity) {
    const time = signedTime(entity);
    return { signer, ...(time === undefined ? {} : { time }), logged: entity.tlogEntries.length > 0 };
}
/** What a file must be read for, to check the signature by a key. Nothing if the key cannot have made it. */
function fileCheck({ content }, key) {
    try {
        const { messageSignature } = content;
        return [{ key, hash: messageHash(messageSignature, key), signature: messageSignature.signature }];
    }
    catch (error) {
        if (error instanceof problem/* Problem */.A)
            return [];
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/verifiers-of.js

/** The signers, each with its verifier. It is made once: reading trusted roots takes longer than checking a signature. */
function verifiersOf(signers, { trustedRoot }) {
    return signers.map(signer => ({ signer, verifier: verifierFor(signer, { trustedRoot }) }));
}
/** What verifies the signatures of one signer, and of nobody else. */
function verifierFor(signer, { trustedRoot }) {
    return new sigstore_SignatureVerifier({ signers: [signer], ...(trustedRoot && { trustedRoot }) });
}

;// CONCATENATED MODULE: ./packages/sign/lib/services.js





/** Signs without any server. */
const silent = { mediaType: signingConfigType, rekorTlogConfig: {}, tsaConfig: {} };
/** Without a root, cosign would download that of the public Sigstore, which a signature without log and timestamp does not need. */
const emptyRoot = { mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1' };
/**
 * Arguments that tell cosign which servers it may use. Writes derived configs into `scratch`. Throws a Problem if the options would
 * publish the signature in a log that `transparency` does not allow, or if the servers are not enough to sign.
 */
async function serviceArguments(options, scratch) {
    const config = await chooseConfig(options);
    const root = options.trustedRoot ?? (config === silent ? await writeJson((0,external_node_path_.join)(scratch, 'root.json'), emptyRoot) : undefined);
    const rootArguments = root === undefined ? [] : ['--trusted-root', root];
    if (config === undefined)
        return rootArguments;
    return ['--signing-config', await writeJson((0,external_node_path_.join)(scratch, 'signing-config.json'), config), ...rootArguments];
}
/** True if the signatures get into a log: the servers that cosign is told of have one, or it is told of none and takes the public ones. */
async function isLogged(options) {
    if (options.transparency === 'none')
        return false;
    const config = await chooseConfig(options);
    return config === undefined || urls(config.rekorTlogUrls).length > 0;
}
async function writeJson(path, value) {
    await (0,promises_.writeFile)(path, JSON.stringify(value));
    return path;
}
/** The services to use; undefined for the public services, which cosign knows. */
async function chooseConfig(options) {
    if (isDryRun(options))
        return silent;
    const { transparency, signingConfig } = options;
    const given = signingConfig === undefined ? undefined : await signing_config_readConfig(signingConfig);
    if (transparency === 'private')
        requirePrivate(given);
    if (transparency !== 'none')
        return given;
    by_kind_byKind({ kind: backendOf(options).signer }, { key: () => { }, identity: () => requireOwnAuthorities(given) });
    return given === undefined ? silent : withoutLog(given);
}
/**
 * The Fulcio and the log of a signing config whose entries are dated: that is Rekor's first API. The public ones by default. Throws a
 * Problem if the config names none, or if they are public and that is not allowed.
 */
async function datingServices(signingConfig, mayBePublic) {
    const services = signingConfig === undefined ? publicServices : await servicesOf(signingConfig);
    const open = [services.fulcio, services.rekor].find(isPublic);
    if (mayBePublic || open === undefined)
        return services;
    throw new Problem('sign with the identity of this job', {
        found: `the repository may be private, and ${open} permanently publishes its name and its workflow.`,
        next: 'Set `signing-config` to servers of your own. If these facts may be public, set `allow-public-log-for-private-repository: true`.',
    });
}
const publicServices = { fulcio: 'https://fulcio.sigstore.dev', rekor: 'https://rekor.sigstore.dev' };
async function servicesOf(signingConfig) {
    const { caUrls = [], rekorTlogUrls = [] } = await readConfig(signingConfig);
    const [fulcio, rekor] = [caUrls, rekorTlogUrls].map(all => all.find(one => one.majorApiVersion === 1)?.url);
    if (fulcio !== undefined && rekor !== undefined)
        return { fulcio, rekor };
    throw new Problem(`use the signing config ${signingConfig}`, {
        found: `it names no ${fulcio === undefined ? 'Fulcio' : 'transparency log'} with version 1 of the API.`,
        next: 'Name a Fulcio and a Rekor of version 1: Rekor of version 2 does not date its entries.',
    });
}
/** Removes the logs, but not the timestamp authorities: they see only a digest, and keep nothing. */
function withoutLog({ rekorTlogUrls, ...rest }) {
    return { ...rest, rekorTlogConfig: {} };
}
function requirePrivate(config) {
    if (config === undefined) {
        throw refused('private', 'no signing config says which servers to use.', 'Set the input `signing-config`, or a different `transparency`.');
    }
    const open = [...urls(config.caUrls), ...urls(config.rekorTlogUrls)].find(signing_config_isPublic);
    if (open !== undefined) {
        throw refused('private', `the signing config names ${open}, which is public.`, 'Name only your own servers, or set `transparency: public`.');
    }
}
function requireOwnAuthorities(config) {
    const authorities = urls(config?.caUrls);
    const usable = authorities.length > 0 && !authorities.some(signing_config_isPublic) && urls(config?.tsaUrls).length > 0;
    if (usable)
        return;
    throw refused('none', 'keyless signing without a log needs your own Fulcio and timestamp authority: the public Fulcio publishes repository and workflow in its certificate log.', 'Set `signing-config` to a config that names both, or sign with a key pair (`signer: key`).');
}
function urls(services) {
    return (services ?? []).map(service => service.url);
}
function refused(transparency, found, next) {
    return new problem/* Problem */.A(`sign with \`transparency: ${transparency}\``, { found, next });
}

;// CONCATENATED MODULE: ./packages/sign/lib/signed-now.js

/** How far clocks may be apart, in milliseconds. Certificates of Fulcio are valid for ten minutes. */
const toleranceMs = 10 * 60_000;
/**
 * Throws a Problem if a signature that was just made has a time far from our clock. Readers decide by that time whether the key or the
 * certificate was valid, so that a wrong one makes a signature that they refuse, or accept after the key was revoked.
 */
function requireSignedNow({ time }) {
    if (time === undefined)
        return;
    const apart = Math.abs(Date.now() - Date.parse(time));
    if (apart <= toleranceMs)
        return;
    throw new problem/* Problem */.A('check the time of the new signature', {
        found: `a log or a timestamp authority says that it was made at ${time}, and the clock of this runner says ${new Date().toISOString()}: one of the two is wrong.`,
        next: 'Set the clock of the runner, for example with NTP. If it is right, name another timestamp authority in the signing config.',
    });
}

;// CONCATENATED MODULE: ./packages/sign/lib/verify-own.js






/**
 * Verifies a signature right after it was made, as anybody can: by the intended key, or by the identity that Fulcio certified, against the
 * given root or the embedded public one. Its time must be now. Warns if the embedded root is too old to decide about log and certificate.
 */
async function verify_own_verifyOwn(bundle, options, host, check) {
    const verified = await verifyBy(await expectedSigner(bundle, options, host), options, host, check);
    requireSignedNow(verified);
    return verified;
}
/** The same by a signer that is known. */
async function verifyBy(signer, options, host, check) {
    try {
        return await check(verifierFor(signer, await rootFor(signer, options)));
    }
    catch (error) {
        if (!(error instanceof cannot_check/* CannotCheck */.k) || options.trustedRoot !== undefined)
            throw error;
        // A key needs no root: only the entry in the log, without which cosign fails, is taken on trust.
        const known = needsRoot(signer) ? { signer } : await check(verifierFor(signer, {}));
        host.warning(`Could not verify the new signature: ${error.found} Update release-tools, or set \`trusted-root\`.`);
        return { ...known, logged: true };
    }
}
/**
 * Verifies what an earlier step or run signed, by a signer that is known. Of certificates, only those of runs of this repository count: a
 * workflow may sign for several repositories, and a job without a token does not know which workflow it is.
 */
async function earlierVerifier(signer, options) {
    const { serverUrl, repository } = options;
    const own = repository === undefined ? {} : { repository: `${serverUrl}/${repository}` };
    return new sigstore_SignatureVerifier({ signers: [signer], ...(await rootFor(signer, options)), ...own });
}
/** The root against which signatures by this signer are verified. Only a root can show that a signature is in a log. */
async function rootFor(signer, options) {
    if (isDryRun(options))
        return {};
    if (options.trustedRoot !== undefined) {
        return { trustedRoot: parseTrustedRoot(await (0,read_limited/* readLimited */.tk)(options.trustedRoot, lib_limits/* limits */.F.trust)) };
    }
    return needsRoot(signer) || (await isLogged(options)) ? { trustedRoot: (await publicTrustedRoot()).root } : {};
}

;// CONCATENATED MODULE: ./packages/sign/lib/record-signature.js





/** Adds a signature to the records of the step, if it keeps any. `verified` says whose it is. */
async function record_signature_recordSignature(bundle, verified, options, { kept, name, path, trace }) {
    const { events } = options;
    if (events === undefined)
        return;
    const facts = factsOfBundle(bundle, verified.signer, (await rootFor(verified.signer, options)).trustedRoot);
    const service = serviceKeyOf(options);
    const known = service && (await serviceFacts(service, facts.signer, (await trace?.()) ?? {}));
    events.add({
        ...facts,
        subjects: await pool_pool(facts.subjects, 1, subject => record_signature_named(subject, name, path)),
        ...(kept ? { kept } : {}),
        ...(known === undefined ? {} : { service: known }),
    });
}
/** By its name and by SHA-256, as releases list files: a key on P-384 signs another digest. */
async function record_signature_named({ name: own, digest }, name, path) {
    const known = own ?? name ?? (path && (0,external_node_path_.basename)(path));
    const sha256 = path === undefined || digest.sha256 !== undefined ? {} : { sha256: await sha256File(path) };
    return { ...(known ? { name: known } : {}), digest: { ...sha256, ...digest } };
}
/** The key in a service that signs; undefined for any other way to sign. */
function serviceKeyOf({ signing }) {
    const none = () => undefined;
    const own = (key) => key;
    return by_kind_byKind(signing, {
        key: none,
        keyless: none,
        'dry-run': none,
        awskms: own,
        gcpkms: own,
        azurekms: own,
        k8s: own,
        hashivault: own,
        openbao: own,
        plugin: own,
    });
}
/** The version is that whose public key has verified the signature. Settings of a login are not secret. */
function serviceFacts({ kind, key, login }, signer, { session, versions }) {
    const fingerprint = by_kind_byKind(signer, { key: ({ sha256 }) => sha256, identity: () => '', openpgp: () => '' });
    const keyVersion = (0,login_trace/* versionInAddress */.E)(key) ?? versions?.get(fingerprint);
    return {
        name: kind,
        key,
        ...(keyVersion === undefined ? {} : { keyVersion }),
        ...(Object.keys(login).length === 0 ? {} : { login: { ...login } }),
        ...(session === undefined || Object.keys(session).length === 0 ? {} : { session }),
    };
}

;// CONCATENATED MODULE: ./packages/sign/lib/explicit-defaults.js

/**
 * A bundle whose log entries name their index even if it is 0, and the list of digests that proves them even if it is empty. cosign leaves such values out, as
 * protobuf's JSON may, and sigstore-python does not read the bundle then: so the first entry of a log would be of no use to model_signing and
 * pypi-attestations. Nothing of it is signed. https://protobuf.dev/programming-guides/json/#field-presence
 */
function withExplicitDefaults(bundle) {
    if (!(0,shape/* isObject */.Gv)(bundle) || !(0,shape/* isObject */.Gv)(bundle.verificationMaterial))
        return bundle;
    const entries = (0,json/* listAt */.gT)(bundle.verificationMaterial, 'tlogEntries');
    if (entries.length === 0)
        return bundle;
    const tlogEntries = entries.map(entry => ((0,shape/* isObject */.Gv)(entry) ? withIndex(entry) : entry));
    return { ...bundle, verificationMaterial: { ...bundle.verificationMaterial, tlogEntries } };
}
function withIndex(entry) {
    const { inclusionProof: proof } = entry;
    return {
        logIndex: '0',
        ...entry,
        ...((0,shape/* isObject */.Gv)(proof) ? { inclusionProof: { logIndex: '0', ...proof, hashes: (0,json/* listAt */.gT)(proof, 'hashes') } } : {}),
    };
}

;// CONCATENATED MODULE: ./packages/sign/lib/sign.js












/** How many signatures are made at the same time: most of their time is waiting for the log. */
const width = 8;
/**
 * Signs a file with cosign, verifies the signature, and only then writes its bundle (v0.3, one line of JSON). Keeps a bundle that the same
 * signer made of the same content, byte for byte. Returns who signed, and if the bundle was kept.
 */
async function signFile(path, bundlePath, options, host) {
    return withSession(options, host, async (open) => {
        const kept = await keptSignature(path, bundlePath, open, host);
        if (kept !== undefined) {
            const { bundle, ...verified } = kept;
            await recordSignature(bundle, verified, open, { kept: true, path });
            return { ...verified, isKept: true };
        }
        const { bundle, trace } = await makeBundle(`sign ${basename(path)}`, ['sign-blob', path], open, host);
        const verified = await verifyOwn(bundle, open, host, verifier => verifier.verifyFile(path, bundle));
        await writeFileAtomic(bundlePath, `${bundle}\n`);
        await recordSignature(bundle, verified, open, { kept: false, path, trace });
        return { ...verified, isKept: false };
    });
}
/**
 * Signs a statement, byte for byte, and verifies the signature. Returns the bundle (DSSE) as one line of JSON. `what` says it in errors, as
 * it follows `Could not `; `about` names subjects without a name, for records.
 */
async function signStatement(statement, options, host, what = `sign the statement ${statement.predicateType}`, about) {
    return session_withSession(options, host, open => withScratch('sign', host, async (scratch) => {
        const path = (0,external_node_path_.join)(scratch, 'statement.json');
        await (0,promises_.writeFile)(path, JSON.stringify(statement));
        const args = ['attest-blob', '--statement', path];
        const { bundle, trace } = await makeBundle(what, args, open, host);
        const verified = await verify_own_verifyOwn(bundle, open, host, verifier => verifier.verifyStatement(bundle));
        await record_signature_recordSignature(bundle, verified, open, { kept: false, name: about, trace });
        return bundle;
    }));
}
/** Signs several statements side by side, with one login. Returns the bundles in the same order. */
async function signStatements(statements, options, host) {
    return withSession(options, host, open => pool(statements, width, one => signStatement(one, open, host)));
}
/** Runs one of cosign's signing commands. Returns the bundle that it wrote, as one line. */
async function makeBundle(what, [command = '', ...rest], options, host) {
    return withScratch('sign', host, async (scratch) => {
        const path = (0,external_node_path_.join)(scratch, 'bundle.json');
        let who = await options.session.credentials();
        let attempts = 0;
        // A login may have ended before another attempt, which can be minutes later.
        const env = async () => {
            attempts += 1;
            if (attempts > 1)
                who = await options.session.credentials();
            return who.env;
        };
        const args = [
            command,
            '--yes',
            ...who.args,
            ...(await serviceArguments(options, scratch)),
            '--bundle',
            path,
            ...rest,
        ];
        await runCosign({ options, what, args, env, failures: backendOf(options).failures }, host);
        const written = JSON.parse((await (0,read_limited/* readLimited */.tk)(path, lib_limits/* limits */.F.evidence)).toString());
        return { bundle: JSON.stringify(withExplicitDefaults(written)), trace: who.trace };
    });
}

;// CONCATENATED MODULE: ./packages/sign/lib/model/key-hint.js


/**
 * A bundle whose hint names the key as model_signing does: by the SHA-256 of its PEM text, in hex. It refuses the hint of cosign, which is
 * another digest of the same key. The hint is not signed. Without a key, the bundle stays as it is: it has a certificate.
 * https://github.com/ossf/model-signing-spec/blob/main/spec/v1.0.md §4.1
 */
function withHintOfPem(bundle, pem) {
    if (pem === undefined)
        return bundle;
    const { verificationMaterial, ...rest } = JSON.parse(bundle);
    const text = (0,external_node_crypto_.createPublicKey)(pem).export({ type: 'spki', format: 'pem' });
    return JSON.stringify({
        ...rest,
        verificationMaterial: { ...verificationMaterial, publicKey: { hint: digest_sha256(text) } },
    });
}

;// CONCATENATED MODULE: ./packages/sign/lib/model/sign-model.js












/**
 * Signs models in the format of OpenSSF model signing, writes the signatures, and verifies them: who signed, and every file. All files are read
 * before the login and again after it, because large models take longer than a login may last. Keeps a signature that this job's
 * signer made over the same files, so that a step that runs again makes no second entry in a log. A key that the format does not know is
 * refused before any file is read. Throws a Problem, and then leaves no signature and no list of a model that
 * changed meanwhile.
 */
async function signModels(models, options, host) {
    await requireKnownKey(options, host);
    const described = [];
    for (const model of models) {
        const onProgress = says('Hashing', model, host);
        described.push({ model, statement: await describeModel(model.directory, { ...model, onProgress }) });
    }
    const signed = await session_withSession(options, host, async (open) => {
        const signatures = [];
        for (const one of described)
            signatures.push(await signOne(one, open, host));
        return signatures;
    });
    const changes = [];
    for (const one of described)
        changes.push(...(await changesOf(one, host)));
    if (changes[0] !== undefined)
        throw changes[0];
    return signed;
}
/** Says every ten seconds how far it is. */
function says(doing, { directory }, host) {
    return saysProgress(`${doing} ${(0,external_node_path_.basename)(directory)}`, { say: line => host.info(line), interval: 10_000 });
}
async function signOne({ model, statement }, options, host) {
    const kept = await sign_model_keptSignature(model.signature, statement, options, host);
    const verified = kept ?? (await makeSignature(model.signature, statement, options, host));
    if (model.fileList !== undefined)
        await (0,lib_files/* writeFileAtomic */.Zf)(model.fileList, (0,json/* renderJson */.hF)(statement));
    const { files } = model_manifest_readModelManifest(statement);
    return { verified, files: files.size, sha256: statement.subject[0]?.digest.sha256 ?? '', isKept: kept !== undefined };
}
/** https://github.com/ossf/model-signing-spec/blob/main/algorithm-registry.md. A certificate of Fulcio is on P-256, and needs no check. */
async function requireKnownKey(options, host) {
    const pem = await by_kind_byKind(own_signer_kindOf(options), { key: () => publicKey(options, host), identity: () => undefined });
    const kind = pem === undefined ? 'P-256' : kindOfKey(pem);
    if (kind?.startsWith('P-'))
        return;
    throw new problem/* Problem */.A('sign a model with this key', {
        found: `it is of the kind ${kind}, and the format of OpenSSF model signing knows keys on P-256, P-384 and P-521 only.`,
        next: 'Sign with such a key.',
    });
}
async function makeSignature(signature, statement, options, host) {
    const bundle = withHintOfPem(await signStatement(statement, options, host), await options.session.publicKey());
    const content = Buffer.from(`${bundle}\n`);
    const verified = await verify_own_verifyOwn(bundle, options, host, one => open_model_signature_openModelSignature(content, one).verified);
    await (0,lib_files/* writeFileAtomic */.Zf)(signature, content);
    return verified;
}
/** What to throw if a model changed meanwhile. What was written about it is then removed. */
async function changesOf({ model, statement }, host) {
    const { directory, signature, fileList } = model;
    const onProgress = says('Verifying', model, host);
    const { checks } = await check_model_files_checkModelFiles(directory, model_manifest_readModelManifest(statement), [signature], onProgress);
    const wrong = checks.find(isWrong);
    if (wrong === undefined)
        return [];
    for (const path of [signature, fileList])
        if (path !== undefined)
            await (0,promises_.rm)(path, { force: true });
    const found = `it changed while it was signed: ${wrong.detail}`;
    const next = 'Run the step again when nothing writes into the model.';
    return [new problem/* Problem */.A(`sign the model ${(0,external_node_path_.basename)(directory)}`, { found, next })];
}
function isWrong({ status }) {
    return status === 'fail' || status === 'error';
}
/** Who made a signature that is there, if it is this job's signer, and the signature is of the same statement. */
async function sign_model_keptSignature(signature, statement, options, host) {
    const content = await (0,read_limited/* readIfThere */.qC)(signature, lib_limits/* limits */.F.evidence);
    const signer = content === undefined ? undefined : await ownSigner(options, host);
    if (content === undefined || signer === undefined)
        return undefined;
    try {
        const verifier = await earlierVerifier(signer, options);
        const opened = open_model_signature_openModelSignature(content, verifier);
        const isSame = JSON.stringify(opened.statement) === JSON.stringify(statement);
        if (!isSame || opened.logEntries > 0 !== (await isLogged(options)))
            return undefined;
        await record_signature_recordSignature(content.toString(), opened.verified, options, { kept: true });
        return opened.verified;
    }
    catch (error) {
        // A damaged signature, or one by somebody else, is replaced as the user asked.
        if (error instanceof problem/* Problem */.A)
            return undefined;
        throw error;
    }
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

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/cosign-options.js




/**
 * The options that tell cosign 3.1 whom to accept and what to look for, as separate words, for each of its commands that verify. All commands that we
 * print have them from here. Undefined if cosign cannot verify signatures by the key: print a command of release-tools then.
 */
function cosignOptions(signature, place) {
    const { signer, logged, timed } = signature;
    const digest = digestOption(signature);
    if (digest === undefined)
        return undefined;
    return [
        // Without a log entry, cosign must be told that none is expected.
        ...(logged ? [] : ['--insecure-ignore-tlog', ...(timed ? ['--use-signed-timestamps'] : [])]),
        ...digest,
        ...(place.trustedRoot === undefined ? [] : ['--trusted-root', place.trustedRoot]),
        ...signerOptions(signer, place.keyFile),
        ...(place.repository === undefined ? [] : cosignCaller(signer, place.repository)),
    ];
}
/** cosign 3.1 takes each key in a file for one that signs SHA-256. The option is hidden in its help. It refuses all signatures by Ed25519. */
function digestOption({ signer, publicKey }) {
    const pem = by_kind_byKind(signer, {
        key: one => ('publicKey' in one ? one.publicKey : publicKey),
        identity: () => undefined,
    });
    if (pem === undefined)
        return [];
    const hash = signed_bytes_hashOf((0,public_key/* parsePublicKey */.e)(pem));
    if (hash === undefined)
        return undefined;
    return hash === 'sha256' ? [] : ['--signature-digest-algorithm', hash];
}

;// CONCATENATED MODULE: ./packages/sign/lib/verify-commands.js




/** The files of the repository by which readers verify what this signer made. */
async function readerFiles({ signer }, options, host) {
    const { trustedRoot } = options;
    const keyFile = await by_kind_byKind(signer, {
        key: ({ publicKey }) => keyFileFor(publicKey, options, host),
        identity: async () => usualKeys[0],
    });
    return { keyFile, trustedRoot: trustedRoot && (0,lib_files/* toPosix */.d7)((0,external_node_path_.relative)(host.workspace, trustedRoot)) };
}
/**
 * The commands that verify a signature, ready to paste. They are of the program that others use, unless that cannot verify this kind of key. For
 * files and models, there is one of release-tools as well.
 */
function verifyCommands(signed, verified, files) {
    const { keyFile, trustedRoot } = files;
    const root = trustedRoot === undefined ? [] : ['--trusted-root', trustedRoot];
    const common = [...root, ...signerOptions(verified.signer, keyFile)];
    const timed = verified.time !== undefined;
    const forCosign = cosignOptions({ ...verified, timed }, { keyFile, trustedRoot });
    const cosign = (command, ...rest) => forCosign === undefined ? [] : [verify_commands_line('cosign', command, ...forCosign, ...rest)];
    return by_kind_byKind(signed, {
        image: ({ image }) => forCosign === undefined
            ? [verify_commands_line('release-tools', 'verify', ...common, `oci://${image}`)]
            : cosign('verify', image),
        file: one => {
            const [file, bundle] = [argumentPath(one.file), argumentPath(one.bundle)];
            return [
                ...cosign('verify-blob', '--bundle', bundle, file),
                verify_commands_line('release-tools', 'verify-blob', ...common, '--bundle', bundle, file),
            ];
        },
        model: one => {
            const paths = ['--signature', argumentPath(one.signature), argumentPath(one.directory)];
            return [
                verify_commands_line('release-tools', 'verify-model', ...common, ...paths),
                ...(trustedRoot === undefined ? [verify_commands_line(...modelSigning(verified, keyFile), ...paths)] : []),
            ];
        },
    });
}
/** The program of OpenSSF. It takes another file in place of a trusted root, so there is no command with one. */
function modelSigning({ signer }, keyFile) {
    const options = by_kind_byKind(signer, {
        key: () => ['key', '--public_key', keyFile],
        identity: ({ identity, issuer }) => ['sigstore', '--identity', identity, '--identity_provider', issuer],
    });
    return ['model_signing', 'verify', ...options];
}
function verify_commands_line(...words) {
    return words.map(shellWord).join(' ');
}

;// CONCATENATED MODULE: ./packages/sign/lib/signature-facts.js


/** Who signed, for the output `signer` of an action: the identity with its issuer, or the public key. */
function signerJson({ signer }) {
    return JSON.stringify(by_kind_byKind(signer, {
        key: ({ publicKey }) => ({ publicKey }),
        identity: ({ identity, issuer }) => ({ identity, issuer }),
    }));
}
/** Two cells of a table in a summary: who signed, and whether that is in a log, with the time. */
function signatureCells({ signer, logged, time }) {
    const by = by_kind_byKind(signedBy(signer), { key: ({ sha256 }) => `key sha256:${sha256}`, identity: one => one.identity });
    return [code(by), escapeMarkdown(`${logged ? 'yes' : 'no'}${time === undefined ? '' : `, ${time}`}`)];
}

;// CONCATENATED MODULE: ./actions/sign-model/lib/run.js






/** Signs the models, and says how anybody can verify them. */
async function run(inputs, host) {
    const options = await resolveSigning((0,signing_inputs/* signingRequest */.R6)(inputs), readContext(), host);
    // Inputs name paths by the real one of the workspace.
    const workspace = await (0,promises_.realpath)(host.workspace);
    const models = inputs.models.map(directory => modelOf(directory, inputs));
    const { result: signatures, path } = await recordingEvents('sign-model', options.events, host, () => signModels(models, options, host));
    const signed = models.flatMap((model, index) => {
        const signature = signatures[index];
        return signature === undefined ? [] : [{ ...signature, ...model }];
    });
    for (const { directory, files, isKept } of signed) {
        const what = `${(0,external_node_path_.basename)(directory)} (${format_count(files, 'file')})`;
        host.info(isKept ? `The signature of ${what} already exists, and is valid.` : `Signed and verified ${what}.`);
    }
    const commands = [];
    for (const one of signed)
        commands.push(...commandsOf(one, await readerFiles(one.verified, options, host), workspace));
    await host.summary(summary(signed, commands, isDryRun(options)), 'evidence');
    return {
        signatures: signed.map(({ signature }) => signature).join('\n'),
        'file-lists': signed.flatMap(({ fileList }) => fileList ?? []).join('\n'),
        signer: signed[0] === undefined ? '' : signerJson(signed[0].verified),
        'verify-commands': commands.join('\n'),
        'signing-events': path,
    };
}
function modelOf(directory, inputs) {
    const place = (0,external_node_path_.join)((0,external_node_path_.dirname)(directory), (0,external_node_path_.basename)(directory));
    return {
        directory,
        signature: inputs.place === 'inside' ? (0,external_node_path_.join)(directory, modelSignatureName) : `${place}.sig`,
        ...(inputs['file-list'] ? { fileList: `${place}.files.json` } : {}),
        links: inputs.links,
        ignored: inputs.ignore,
    };
}
function commandsOf({ directory, signature, verified }, files, workspace) {
    const [model = '.', place = ''] = [directory, signature].map(path => (0,external_node_path_.relative)(workspace, path) || '.');
    return verifyCommands({ kind: 'model', directory: model, signature: place }, verified, files);
}
function summary(signed, commands, dryRun) {
    const rows = signed.map(({ directory, files, sha256, verified }) => [
        code((0,external_node_path_.basename)(directory)),
        String(files),
        code(`sha256:${sha256}`),
        ...signatureCells(verified),
    ]);
    const models = table(['Model', 'Files', 'Digest', 'Signed by', 'in a log'], rows);
    if (dryRun)
        return `### Models signed in a dry run\n\n${models}\n\nThe key was made for this run and is gone: nothing was logged.`;
    return `### Signed models\n\n${models}\n\nVerify them with:\n\n${codeBlock(commands.join('\n'), 'sh')}`;
}


/***/ }),

/***/ 7451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ov: () => (/* binding */ fileSize),
/* harmony export */   Zf: () => (/* binding */ writeFileAtomic),
/* harmony export */   bg: () => (/* binding */ byBytes),
/* harmony export */   d7: () => (/* binding */ toPosix),
/* harmony export */   nQ: () => (/* binding */ sizeIfThere)
/* harmony export */ });
/* unused harmony exports listFiles, requireFileOrNothing, writeAtomic */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _if_there_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7822);
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
    const status = await (0,_if_there_js__WEBPACK_IMPORTED_MODULE_4__/* .ifThere */ .y)((0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path));
    if (status === undefined || status.isFile())
        return status?.size;
    throw new _problem_js__WEBPACK_IMPORTED_MODULE_3__/* .Problem */ .A(`read ${path}`, {
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

/***/ 2950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  zq: () => (/* binding */ WrongShape),
  zM: () => (/* binding */ shape_boolean),
  w0: () => (/* binding */ hexDigest),
  Gv: () => (/* binding */ isObject),
  p_: () => (/* binding */ list),
  wC: () => (/* binding */ matching),
  Ik: () => (/* binding */ object),
  yL: () => (/* binding */ oneOf),
  lq: () => (/* binding */ optional),
  _f: () => (/* binding */ readShape),
  Qm: () => (/* binding */ wrong)
});

// UNUSED EXPORTS: number, text, withDefault

// EXTERNAL MODULE: ./packages/base/lib/problem.js
var problem = __webpack_require__(1167);
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
                throw new WrongShape(`${place(at)} has the unknown key ${JSON.stringify(key)}${suggestion(key, Object.keys(fields))}.`, join(at, key));
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


/***/ })

};
