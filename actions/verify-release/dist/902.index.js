export const id = 902;
export const ids = [902];
export const modules = {

/***/ 1902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/base/lib/files.js
var lib_files = __webpack_require__(7451);
// EXTERNAL MODULE: ./packages/base/lib/json.js
var lib_json = __webpack_require__(6436);
// EXTERNAL MODULE: ./packages/base/lib/problem.js
var lib_problem = __webpack_require__(1167);
// EXTERNAL MODULE: ./packages/host/lib/outcome.js
var outcome = __webpack_require__(9275);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./packages/base/lib/read-limited.js
var read_limited = __webpack_require__(73);
// EXTERNAL MODULE: ./packages/base/lib/limits.js
var lib_limits = __webpack_require__(8562);
;// CONCATENATED MODULE: ./packages/base/lib/markdown/format.js
/** The sign of each result in Markdown, by its word (docs/glossary.md#results). */
const marks = {
    pass: '✅',
    passed: '✅',
    fail: '❌',
    failed: '❌',
    error: '⚠️',
    review: '⏸️',
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./packages/base/lib/hash-lanes.js

/**
 * What a thread runs. It gets descriptors of files that are open already, so that every check of a path stays in one place. It answers
 * with the digests of each, in lower-case hexadecimal, or with the error. It is a text, because a bundle is one file. Its pieces stay in the
 * cache of the processor.
 */
const program = `
const { parentPort } = require('node:worker_threads')
const { readSync } = require('node:fs')
const { createHash } = require('node:crypto')
const piece = Buffer.allocUnsafeSlow(256 * 1024)
function digests({ file, names }) {
  const hashes = names.map(name => createHash(name))
  for (let at = 0, count = -1; count !== 0; at += count) {
    count = readSync(file, piece, 0, piece.length, at)
    for (const hash of hashes) hash.update(piece.subarray(0, count))
  }
  return hashes.map(hash => hash.digest('hex'))
}
function answer(job) {
  try {
    return { digests: digests(job) }
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
    /** Digests of a regular file of `size` bytes, in the order of `names`. The caller opens the file, and closes it afterwards. */
    async digests(file, size, names) {
        const answer = await new Promise(settle => {
            this.#waiting.push({ job: { file, names }, size, settle });
            this.#share();
        });
        if ('error' in answer)
            throw answer.error;
        return answer.digests;
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
        for (let size = taken[0]?.size ?? 0; taken.length < most;) {
            size += this.#waiting[0]?.size ?? 0;
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
        thread.on('message', (answers) => this.#settle(answers, false));
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

;// CONCATENATED MODULE: ./packages/base/lib/digest.js




// Larger than usual, because artifacts can have gigabytes. A digest keeps no piece.
const large = { pieceSize: 1024 * 1024, reused: true };
/** Bytes that are read at once. They stay in the cache of the processor. A file that has no more is small. */
const pieceSize = 256 * 1024;
let space;
/** SHA-256 of bytes (text as UTF-8), in lower-case hexadecimal. */
function sha256(data) {
    return (0,external_node_crypto_.createHash)('sha256').update(data).digest('hex');
}
/**
 * SHA-256 of a file, streamed, in lower-case hexadecimal. Throws what readLimited throws for a file that is not of the accepted kind, or
 * has more bytes than `limit`. Artifacts need none.
 */
async function sha256File(path, accepted, limit) {
    const [digest = ''] = await digest_digestsOf(path, ['sha256'], {
        ...(accepted && { accepted }),
        ...(limit !== undefined && { limit }),
    });
    return digest;
}
/** Several digests of a file, which is read once, in lower-case hexadecimal. `names` are names such as `sha512`. Throws as sha256File. */
async function digestsOfFile(path, names, accepted) {
    const digests = await digest_digestsOf(path, names, { ...(accepted && { accepted }) });
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
async function digest_digestsOf(path, names, pieces) {
    const { accepted = 'regular', limit } = pieces;
    if (accepted === 'any' || limit !== undefined)
        return digestsInPieces(path, names, pieces);
    return (await digestsOfRegular(path, names, { accepted, isWorth: () => true })).digests;
}
async function digestsInPieces(path, names, pieces) {
    const hashes = names.map(name => (0,external_node_crypto_.createHash)(name));
    for await (const piece of (0,read_limited/* readPieces */.ut)(path, { ...large, ...pieces }))
        for (const hash of hashes)
            hash.update(piece);
    return hashes.map(hash => hash.digest('hex'));
}
let lanes;
/** True while this thread takes the digest of a large file. */
let isAtWork = false;
/**
 * The digest of a small file is there before another thread would have heard of it. Of several large files at the same time, this thread takes
 * one, and others the rest, so that all processors work.
 */
async function digestsOfRegular(path, names, { accepted, isWorth }) {
    const { descriptor, status } = (0,read_limited/* openedSync */.J1)(path, accepted);
    const { size } = status;
    try {
        if (!isWorth(size))
            return { size, digests: [] };
        if (size < pieceSize)
            return { size, digests: await digestsHere(descriptor, names) };
        if (isAtWork) {
            lanes ??= new HashLanes();
            return { size, digests: await lanes.digests(descriptor, size, names) };
        }
        isAtWork = true;
        try {
            return { size, digests: await digestsHere(descriptor, names) };
        }
        finally {
            isAtWork = false;
        }
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
/** Lets others work after each piece: a file can have gigabytes. */
async function digestsHere(descriptor, names) {
    const hashes = names.map(name => (0,external_node_crypto_.createHash)(name));
    space ??= Buffer.allocUnsafeSlow(pieceSize);
    for (let at = 0, count = -1; count !== 0; at += count) {
        if (count === pieceSize)
            await new Promise(resolve => setImmediate(resolve));
        count = (0,external_node_fs_.readSync)(descriptor, space, 0, pieceSize, at);
        for (const hash of hashes)
            hash.update(space.subarray(0, count));
    }
    return hashes.map(hash => hash.digest('hex'));
}

;// CONCATENATED MODULE: ./packages/evidence/lib/manifest/release-names.js
// The kinds of these files (kinds/) take the names from here: a manifest reserves them, and kinds import manifests.
const release_names_manifestName = 'manifest.yaml';
const manifestBundleName = 'manifest.yaml.sigstore.json';
const sumsName = 'SHA256SUMS';
/** Files of a release directory that its manifest cannot list: itself, its signature, and the digests of both. */
const unlisted = [release_names_manifestName, manifestBundleName, sumsName];
/** The verdict on the whole release, as a signed Verification Summary Attestation. No other file lists it. */
const summaryName = 'verification-summary.intoto.jsonl';
/**
 * The directory inside the tarball: `release-v1.2.0`. A character of the tag that a name of an asset cannot have becomes a hyphen:
 * `widget/v1.2.0`, `widget@1.2.0`.
 */
function tarballPrefix(tag) {
    return `release-${tag.replace(/[^A-Za-z0-9._+-]/g, '-')}`;
}
/** `release-v1.2.0.tar.gz`. Its signatures have this name with `.sig` and `.sigstore.json` appended. */
function tarballName(tag) {
    return `${tarballPrefix(tag)}.tar.gz`;
}
/** True for a name that tarballName can give. */
function isTarballName(name) {
    return /^release-.+\.tar\.gz$/.test(name);
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
        if (error instanceof lib_problem/* Problem */.A)
            throw error;
        throw unreadable(what, `it is not JSON (${(0,lib_problem/* messageOf */.b)(error)}).`, error);
    }
}
/** Walks text that JSON.parse has accepted, so only strings and brackets matter. */
function refuseAmbiguous(json, what) {
    const open = [];
    for (let at = 0; at < json.length; at++) {
        const character = json[at];
        if (character === '{' || character === '[')
            open.push(new Set());
        else if (character === '}' || character === ']')
            open.pop();
        else if (character === '"') {
            const end = (0,json_weight/* endOfString */.ap)(json, at);
            if ((0,json_weight/* isKey */.m0)(json, end))
                addKey(open.at(-1), json.slice(at, end + 1), what);
            at = end;
        }
    }
}
function addKey(keys, quoted, what) {
    // Compared after parsing, because "a" and "\u0061" are the same key.
    const key = JSON.parse(quoted);
    if (keys?.has(key))
        throw unreadable(what, `it has the key ${JSON.stringify(key)} twice in one object.`);
    keys?.add(key);
}
function unreadable(what, found, cause) {
    return new lib_problem/* Problem */.A(`read ${what}`, {
        found,
        next,
        cause,
    });
}

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
function shape_readShape(shape, value, what, next = 'Correct the file.', placeOf = () => what) {
    try {
        return shape(value, '');
    }
    catch (error) {
        if (!(error instanceof WrongShape))
            throw error;
        throw new lib_problem/* Problem */.A(`read ${placeOf(error.at)}`, { found: error.message, next, cause: error });
    }
}
/** An object with these keys and no others. The error for an unknown key suggests the nearest known one. */
function object(fields) {
    return (value, at) => {
        if (!shape_isObject(value))
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
function shape_list(item, limit = 100_000) {
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
/** `true` or `false`. */
const shape_boolean = (value, at) => {
    if (typeof value !== 'boolean')
        throw wrong(at, value, 'true or false');
    return value;
};
/** A number from `min` to `max`. */
function shape_number(min, max) {
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
function shape_isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function own(value, key) {
    return Object.hasOwn(value, key) ? value[key] : undefined;
}
function shown(value) {
    if (Array.isArray(value))
        return 'a list';
    if (shape_isObject(value))
        return 'a mapping';
    const json = JSON.stringify(value);
    return json.length > 80 ? `${json.slice(0, 77)}…"` : json;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/cannot-check.js

/**
 * Something that a check needs is missing (a trusted root, the key of a log), so its result is not known. Any other Problem of a
 * check means that the check failed.
 */
class CannotCheck extends lib_problem/* Problem */.A {
}
/** The error if something is missing that the check of a signature needs. */
function cannotCheck(found, next = 'Give the trusted root of the Sigstore instance that it was made with.', cause) {
    return new CannotCheck('check the signature', { found, next, cause });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/in-toto/digests.js
/** The digests that count. A file is known by any of them. */
const hashNames = ['sha256', 'sha384', 'sha512'];

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
        throw unknown(`its payload type is ${JSON.stringify(type)}, not ${payloadType}.`);
    const value = strict_json_parseStrictJson(payload, 'the statement of the attestation');
    const statementType = (0,lib_json/* textAt */.$6)(value, '_type');
    if (statementType?.startsWith(typePrefix) && !statementTypes.some(known => known === statementType))
        throw unknown(`it is an in-toto statement of the type ${statementType}; known are ${statementTypes.join(' and ')}.`);
    if (!isStatement(value))
        throw unusable(`it is not an in-toto statement (${statementTypes.join(' or ')}) with subjects and a predicate type.`);
    return value;
}
/**
 * True if one of the statement's subjects has these digests: at least one of them, and no other value for any of them. Give all
 * three to accept subjects that name a file by SHA-384 or SHA-512 only.
 */
function hasSubject(statement, digests) {
    return statement.subject.some(({ digest }) => agrees(digest, digests));
}
/** True if a subject's digests have at least one of these, and no other value for any of them. */
function agrees(digest, digests) {
    const compared = hashNames.filter(name => digests[name] !== undefined && Object.hasOwn(digest, name));
    return compared.length > 0 && compared.every(name => digest[name] === digests[name]);
}
/** True if none of the subjects has a SHA-256, so that nothing can be said of what is only known by that. */
function lacksSha256({ subject }) {
    return subject.every(({ digest }) => !Object.hasOwn(digest, 'sha256'));
}
function isStatement(value) {
    if (!shape_isObject(value))
        return false;
    const { _type, subject, predicateType } = value;
    return (statementTypes.some(type => type === _type) &&
        typeof predicateType === 'string' &&
        Array.isArray(subject) &&
        subject.length > 0 &&
        subject.every(isSubject));
}
function isSubject(value) {
    if (!shape_isObject(value) || !shape_isObject(value.digest))
        return false;
    const digests = Object.values(value.digest);
    return digests.length > 0 && digests.every(digest => typeof digest === 'string');
}
function unusable(found) {
    return new lib_problem/* Problem */.A('read the attestation', {
        found,
        next: 'Check that the bundle belongs to this file.',
    });
}
function unknown(found) {
    return new CannotCheck('read the attestation', {
        found,
        next: 'Use the program that it was made for.',
    });
}

// EXTERNAL MODULE: ./node_modules/.pnpm/@sigstore+bundle@5.0.1/node_modules/@sigstore/bundle/dist/index.js
var dist = __webpack_require__(6028);
;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/bundle-type.js
/** The media type of the bundles that we write. It stands alone, so that naming it does not load what reads bundles. */
const bundleMediaType = 'application/vnd.dev.sigstore.bundle.v0.3+json';

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
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
    rekorEntry: [isRekorEntry, 'an entry of a Rekor log'],
    timestamp: [has('SignedRFC3161Timestamp'), 'a timestamp that cosign wrote'],
    oci: [value => /^application\/vnd\.(?:oci|docker)\./.test((0,lib_json/* textAt */.$6)(value, 'mediaType') ?? ''), 'an OCI manifest'],
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
    return new CannotCheck('check the signature', {
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
    return Array.isArray((0,lib_json.at)(value, 'attestations'));
}
/** npm says the predicate type beside each bundle, GitHub does not. */
function isOfNpm(value) {
    return (0,lib_json/* listAt */.gT)(value, 'attestations').some(has('predicateType'));
}
function isJws(value) {
    return has('signature')(value) || (has('signatures')(value) && !has('payloadType')(value));
}
/** https://github.com/sigstore/rekor/blob/main/openapi.yaml: entries by their identifier. */
function isRekorEntry(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const [entry] = Object.values(value);
    return has('body', 'logID', 'logIndex')(entry);
}
function has(...keys) {
    return value => keys.every(key => (0,lib_json.at)(value, key) !== undefined);
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
function parseBundle(json) {
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
        throw bundle_unusable(`it is damaged (${(0,lib_problem/* messageOf */.b)(cause)}).`, cause);
    }
}
function refuseUnknownType(value) {
    const mediaType = (0,lib_json.at)(value, 'mediaType');
    if (isBundle(value))
        return;
    if ((0,lib_json/* textAt */.$6)(value, '_type')?.startsWith('https://in-toto.io/Statement/'))
        throw bundle_unusable('it is an in-toto statement without a signature.');
    const [format] = jsonFormats(value);
    if (format !== undefined)
        throw noBundle(nameOfFormat(format));
    throw otherFormat(`JSON whose media type is ${JSON.stringify(mediaType) ?? 'missing'}`);
}
/** True for JSON with the media type of a bundle of a version that is read. */
function isBundle(value) {
    const mediaType = (0,lib_json.at)(value, 'mediaType');
    return mediaType === bundleMediaType || older.some(known => known === mediaType);
}
function bundle_refuseAmbiguous(value) {
    for (const [what, [place, names]] of Object.entries(alternatives)) {
        const present = names.filter(name => ((0,lib_json.at)(value, ...place, name) ?? null) !== null);
        if (present.length > 1)
            throw bundle_unusable(`it has more than one ${what}: ${present.join(' and ')}.`);
    }
}
/** cosign 3 writes such bundles for Ed25519 keys, and refuses them itself. They are not damaged, but nobody reads them. */
function refuseWithoutDigest(value) {
    const [signature, digest] = [['signature'], ['messageDigest', 'digest']].map(path => (0,lib_json/* textAt */.$6)(value, 'messageSignature', ...path));
    if (signature !== undefined && signature !== '' && (digest ?? '') === '')
        throw cannotCheck('it does not name the digest of the file, which cosign leaves out for Ed25519 keys.', 'Ask the publisher for a signature by another key: cosign does not verify this one either.');
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
        throw bundle_unusable(`one of its certificates is damaged (${(0,lib_problem/* messageOf */.b)(cause)}).`, cause);
    }
}
function refuseTooMany(what, count) {
    if (count > maxWitnesses)
        throw bundle_unusable(`it has ${count} ${what}, more than the ${maxWitnesses} accepted.`);
}
/** The error for another format of signatures, if only a bundle is read. What it says is not known, so it is not refuted. */
function noBundle(format) {
    return cannotCheck(`it is ${format}, not a Sigstore bundle.`, 'Give a Sigstore bundle.');
}
function bundle_unusable(found, cause) {
    return new lib_problem/* Problem */.A('read the signature bundle', {
        found,
        next: 'Give a Sigstore bundle, as `cosign sign-blob --bundle` writes it.',
        cause,
    });
}

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
    if (error instanceof lib_problem/* Problem */.A)
        return error;
    const text = chain(error).join(': ');
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const meaning = meanings.find(([known, pattern]) => known === code && pattern.test(text))?.[2];
    return refusal_notVerified(meaning ?? (code.startsWith('TLOG') ? others : `it is damaged (${text}).`), text, error);
}
/** What to do with a file whose signature is not valid: it may be changed, or somebody else's. */
const signatureAdvice = 'Do not use the file. Download it and its signature again from the publisher, and check whom you trust.';
/** A signature that was checked and is not valid. What it signs may still be readable: that is another Problem. */
class NotVerified extends lib_problem/* Problem */.A {
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

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/bundle-content.js


/** Reads a bundle that must have an attestation. */
function attestationOf(bundle) {
    const parsed = parseBundle(bundle);
    if (parsed.content.$case === 'dsseEnvelope')
        return parsed;
    throw refusal_notVerified('the bundle has the signature of a file, not an attestation (DSSE).');
}
/** Reads a bundle that must have the signature of a file. */
function bundle_content_messageOf(bundle) {
    const parsed = parseBundle(bundle);
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
    const [repository, commit, ref] = [oids.sourceRepository, oids.sourceCommit, oids.sourceRef].map(oid => textOf(extensions(certificate, oid)));
    if (repository === undefined)
        return undefined;
    const others = ['builder', 'builderCommit', 'runner', 'event'].flatMap(name => {
        const value = textOf(extensions(certificate, oids[name]));
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
function extensions(certificate, oid) {
    return (certificate.oids ?? []).filter(entry => entry.oid?.id.join('.') === oid).map(entry => entry.value);
}
/** The text of one DER value; undefined without a value. Empty, which no claim equals, for two values or for another type. */
function textOf([value, ...more]) {
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
const [bare, encoded] = [range(1, 6), range(8, 22)];
/** Reads a certificate that was verified. */
function certificateFacts(certificate) {
    const claims = {};
    for (const number of bare)
        add(claims, number, extensions(certificate, `${fulcio}.${number}`), bareText);
    for (const number of encoded)
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
    const found = textOf([value]);
    // An empty text in DER has no content; any other empty answer is for another type.
    return found === '' && !value.equals(Buffer.from([0x0c, 0])) ? null : (found ?? null);
}
/** GeneralNames with one name: URI is tag 6, an email address tag 1 (RFC 5280 §4.2.1.6). */
function onlyName([names, second]) {
    const inner = names === undefined || second !== undefined ? undefined : contentOf(names, 0x30);
    const uri = inner && contentOf(inner, 0x86);
    if (uri !== undefined)
        return { uri: uri.toString() };
    const email = inner && contentOf(inner, 0x81);
    return email === undefined ? {} : { email: email.toString() };
}
/** The content of a DER element that fills the bytes, if it has this tag and is ASCII or a sequence. */
function contentOf(bytes, tag) {
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
/** Code signing and any purpose, of RFC 5280 §4.2.1.12; and the identifier of name constraints (§4.2.1.10) in DER. */
const purposes = ['1.3.6.1.5.5.7.3.3', '2.5.29.37.0'];
const nameConstraints = Buffer.from('0603551d1e', 'hex');
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
/** True for an authority that may vouch for the owners of code. Throws CannotCheck for one that may vouch for some names only. */
function isAuthority(certificate) {
    if (certificate.raw.includes(nameConstraints))
        throw cannotCheck('one of its authorities may vouch for some names only, which release-tools does not compare.', 'Use cosign, and list that authority in the trusted root.');
    return certificate.ca && isForCode(certificate) !== false;
}
/** Whether its purposes are those of code; undefined if it names none. Those of an authority also limit what it issues. */
function isForCode({ keyUsage }) {
    // Node calls the purposes `keyUsage`.
    return keyUsage?.some(purpose => purposes.includes(purpose));
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

// EXTERNAL MODULE: ./node_modules/.pnpm/@sigstore+protobuf-specs@0.5.2/node_modules/@sigstore/protobuf-specs/dist/index.js
var protobuf_specs_dist = __webpack_require__(1443);
;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/timestamp-algorithm.js


/** What the library reads itself: ECDSA with SHA-2 (RFC 5758 §3.2). */
const timestamp_algorithm_read = ['1.2.840.10045.4.3.2', '1.2.840.10045.4.3.3', '1.2.840.10045.4.3.4'];
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
    return cannotCheck(`its timestamp is signed with ${what}, which release-tools does not read.`, 'Use the program that the signature was made with.');
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
            return this.#isListedIssuer(key.certificate);
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
            throw authorities_unlisted('log entry', `a log (${unknown.logId.keyId.toString('base64')})`);
        const other = entity.tlogEntries.map(entryForm).find(form => !entryForms.includes(form));
        if (other !== undefined)
            throw cannotCheck(`its log entry is of a form that release-tools does not read (${other}).`, 'Use the program that the signature was made for.');
    }
    /** By serial number and issuer, as the library chooses the authority. */
    #requireTimestampAuthority(timestamp) {
        // RFC 3161 §2.4.2: 0 and 1 are granted. A refusal has no token.
        if (timestamp.status > 1n)
            throw refusal_notVerified('its timestamp is the refusal of an authority.');
        const { signerIssuer, signerSerialNumber } = timestamp;
        const listed = this.#material.timestampAuthorities.some(({ certChain: [leaf] }) => leaf?.issuer.equals(signerIssuer) && leaf.serialNumber.equals(signerSerialNumber));
        if (!listed)
            throw authorities_unlisted('timestamp', `an authority (issuer ${nameOf(signerIssuer)}, serial number ${signerSerialNumber.toString('hex')})`);
        readAlgorithm(timestamp);
    }
    #requireIssuer(leaf) {
        if (!this.#isListedIssuer(leaf))
            throw authorities_unlisted('certificate', `an authority (${nameOf(leaf.issuer)})`);
        const unknown = leaf.extSCT?.signedCertificateTimestamps.find(({ logID }) => !this.#material.ctlogs.some(log => log.logID.equals(logID)));
        if (unknown !== undefined)
            throw authorities_unlisted('certificate', `a certificate transparency log (${unknown.logID.toString('base64')})`);
    }
    #isListedIssuer(leaf) {
        return this.#material.certificateAuthorities.some(({ certChain }) => certChain.some(one => isIssuer(one, leaf)));
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
function nameOf(der) {
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
function authorities_unlisted(what, whom) {
    return cannotCheck(`its ${what} is from ${whom} that the trusted root does not list.`);
}
function thin(missing) {
    return cannotCheck(`the trusted root lists no ${missing}.`);
}

// EXTERNAL MODULE: ./node_modules/.pnpm/@sigstore+verify@4.1.3_patch_hash=b4f378e50ad68763aaf7ec7c6fdd3566075085b1bce09ea01b60836fc66c6df2/node_modules/@sigstore/verify/dist/index.js
var verify_dist = __webpack_require__(4668);
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
        throw error instanceof lib_problem/* Problem */.A ? error : trusted_root_unusable(`it does not parse (${(0,lib_problem/* messageOf */.b)(error)}).`, error);
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
        ? trusted_root_textOf(content)
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
function trusted_root_textOf(content) {
    return Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString();
}
function trusted_root_readText(json) {
    try {
        return strict_json_parseStrictJson(json, 'the trusted root', lib_limits/* limits */.F.trust);
    }
    catch (error) {
        throw error instanceof lib_problem/* Problem */.A ? trusted_root_unusable(error.found, error) : error;
    }
}
function trusted_root_unusable(found, cause) {
    return new CannotCheck('read the trusted root', {
        found,
        next: 'Give a trusted_root.json, as `cosign trusted-root create` writes it.',
        cause,
    });
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
    const payload = Buffer.from((0,lib_json/* textAt */.$6)(body, 'spec', 'content', 'payloadHash', 'value') ?? '', 'hex');
    const isItsOwn = (0,lib_json/* textAt */.$6)(body, 'kind') === 'intoto' &&
        (0,lib_json/* textAt */.$6)(body, 'apiVersion') === '0.0.1' &&
        (0,lib_json/* textAt */.$6)(body, 'spec', 'content', 'payloadHash', 'algorithm') === 'sha256';
    if (!isItsOwn || !signature.compareDigest(payload))
        throw otherEntry('payload digest mismatch');
    if (key.$case === 'certificate' && !certificateIn(body)?.equals(key.certificate.root.toDER()))
        throw otherEntry('certificate mismatch');
    if (publicKey !== undefined && !keyIn(body)?.equals(publicKey))
        throw otherEntry('public key mismatch');
}
function keyIn(body) {
    try {
        return (0,external_node_crypto_.createPublicKey)(Buffer.from((0,lib_json/* textAt */.$6)(body, 'spec', 'publicKey') ?? '', 'base64'));
    }
    catch {
        return undefined;
    }
}
function certificateIn(body) {
    try {
        return new external_node_crypto_.X509Certificate(Buffer.from((0,lib_json/* textAt */.$6)(body, 'spec', 'publicKey') ?? '', 'base64')).raw;
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
const known = new WeakMap();
/**
 * The instance of a root, which lives as long as the root: the certificates that it has parsed remember which of them signed each other. A
 * root comes from parseTrustedRoot, and nobody changes it.
 */
function instanceOf(root) {
    const instance = known.get(root) ?? new Instance(root);
    known.set(root, instance);
    return instance;
}
/** Without a root: nothing is known of logs and timestamps. */
const rootless = () => new Instance(protobuf_specs_dist.TrustedRoot.fromJSON({}));
/**
 * The instances that vouch for the entity: one, unless several roots list the same authorities. Throws CannotCheck, with the name of what is
 * not listed, if there is none.
 */
function instancesFor(instances, entity) {
    return passing(candidatesFor(instances, entity), one => {
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
function passing(all, check) {
    const failures = [];
    const passed = all.flatMap(one => {
        try {
            return [check(one)];
        }
        catch (error) {
            if (!(error instanceof lib_problem/* Problem */.A))
                throw error;
            failures.push(error);
            return [];
        }
    });
    if (passed.length === 0 && failures[0] !== undefined)
        throw failures[0];
    return passed;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/public-key.js


/** Reads a public key in PEM form (SPKI), as `cosign generate-key-pair` writes it. Throws CannotCheck for anything else. */
function public_key_parsePublicKey(pem) {
    if (pem.includes('PRIVATE KEY')) {
        // The message does not repeat the text, which is a secret.
        throw public_key_unusable('it is a private key.', 'Give the public key (`cosign.pub`), and make sure that nobody else has seen the private key.');
    }
    try {
        return (0,external_node_crypto_.createPublicKey)({ key: pem, format: 'pem' });
    }
    catch (cause) {
        throw public_key_unusable('it is not a public key in PEM form.', 'Give the file that starts with `-----BEGIN PUBLIC KEY-----`.', cause);
    }
}
/** SHA-256 of the key in DER form (SPKI), in lower-case hex. Policies and reports show keys by it. */
function keyFingerprint(pem) {
    const der = public_key_parsePublicKey(pem).export({ format: 'der', type: 'spki' });
    return (0,external_node_crypto_.createHash)('sha256').update(der).digest('hex');
}
function public_key_unusable(found, next, cause) {
    return new CannotCheck('read the public key', { found, next, cause });
}

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
const curves = { prime256v1: 'sha256', secp384r1: 'sha384', secp521r1: 'sha512' };
/**
 * The digest that signatures by a key are made of. It follows from the key: no field of a bundle may choose a weaker one. Undefined
 * for Ed25519. Throws CannotCheck for a key of another kind.
 */
function signed_bytes_hashOf(key) {
    const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
    if (type === 'ed25519')
        return undefined;
    const hash = type === 'rsa' || type === 'rsa-pss' ? 'sha256' : curves[details?.namedCurve ?? ''];
    if (hash !== undefined)
        return hash;
    const kind = [type, details?.namedCurve].filter(word => word !== undefined).join(' ');
    throw cannotCheck(`it is a signature by a key of the kind ${kind}, which release-tools does not know.`, 'Use P-256, P-384, P-521, RSA or Ed25519.');
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
        return hash === undefined ? [...hashNames] : [hash];
    const { modulusLength = 0, hashAlgorithm } = details ?? {};
    if (modulusLength < 2048)
        throw weak(`of ${modulusLength} bits`);
    const own = hashNames.filter(name => hashAlgorithm === undefined || name === hashAlgorithm);
    if (own.length === 0)
        throw weak(`for ${hashAlgorithm}`);
    return own;
}
function weak(what) {
    return cannotCheck(`it is a signature by an RSA key ${what}, which is too weak or not known.`, 'Ask the publisher for a signature by another key.');
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
    for await (const chunk of (0,read_limited/* readPieces */.ut)(path, { pieceSize: 1024 * 1024, reused: true })) {
        for (const hash of hashes.values())
            hash.update(chunk);
        for (const { state } of verifies)
            state.update(chunk);
    }
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






const hashes = new Map([
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
const signed_entity_purposes = '2.5.29.37';
/**
 * The public key in the certificate of an entity; undefined for one by a bare key. Throws a Problem for a certificate that is not for signing
 * code: an authority of a company issues others too, such as those of web servers.
 */
function certifiedKey({ key }) {
    if (key.$case === 'public-key')
        return undefined;
    try {
        if (!key.certificate.extension(signed_entity_purposes)?.value.includes(codeSigning))
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
function signed_entity_contentOf(bundle, key, bytes) {
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
        throw cannotCheck(`its digest is ${named}, but a key of this kind signs ${hashes.join(' or ')}; early clients of Sigstore made such signatures.`, 'Use the program that the signature was made with.');
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
    const name = hashes.get(messageDigest.algorithm);
    if (name !== undefined)
        return name;
    throw cannotCheck(`its digest is ${(0,protobuf_specs_dist.hashAlgorithmToJSON)(messageDigest.algorithm)}; release-tools computes SHA-256, SHA-384 and SHA-512.`, 'Use the program that the signature was made for.');
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
                key: one => void this.#keys.push({ signer: one, key: public_key_parsePublicKey(one.publicKey) }),
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
        const certificate = this.#certified(opened, signed_entity_contentOf(parsed, opened.key));
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
            return this.#verifyByKey(entity, own => signed_entity_contentOf(bundle, own, bytes));
        return this.#verifyByCertificate(opened, () => signed_entity_contentOf(bundle, key, bytes));
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
        throw failures.find(failure => failure instanceof CannotCheck) ?? failures[0];
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
            throw cannotCheck('it was made with a certificate, but there is no trusted root.');
        const chain = certificatesIn(bundle);
        const instances = instancesFor(this.#instances.map(one => one.with(chain)), entity);
        const [identity = {}] = passing(instances, one => attempt(one.byCertificate(), { ...entity, signature }).identity);
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
        if (error instanceof lib_problem/* Problem */.A)
            return [];
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/signer.js



/** True for the owner of a key. */
function isKeySigner(signer) {
    return by_kind_byKind(signer, { key: () => true, identity: () => false });
}
function signedBy(signer) {
    return by_kind_byKind(signer, {
        key: ({ kind, publicKey }) => ({ kind, sha256: keyFingerprint(publicKey) }),
        identity: ({ kind, identity, issuer }) => ({ kind, identity, issuer }),
        openpgp: ({ kind, primary }) => ({ kind, fingerprint: primary }),
    });
}
function attestorOf(signer) {
    return by_kind_byKind(signer, { key: one => one, identity: one => one, openpgp: () => undefined });
}
/** A signer in one line of text: `key sha256:…`, the identity with its issuer, or `OpenPGP key …`. */
function signerText(signer) {
    return by_kind_byKind(signer, {
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
/** Names the repository (its URL) to cosign, as its certificates do, if the signer signs for others too: `acme/widget`. */
function cosignCaller(signer, repository) {
    if (!signsForOthers(signer, repository))
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
    return by_kind_byKind(signer, { key: () => true, identity: () => false, openpgp: () => false });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/report.js




/** The detail of checks that are not made of one asset by itself: files beside it may be of other releases. */
const onlyOne = 'Only one file is checked.';
/** Runs one check. A Problem makes it `fail`. Whatever prevented it (CannotCheck, a system error) makes it `error`. */
async function check(name, body) {
    try {
        const { detail, verified, provenance, status = 'pass' } = await body();
        return { name, status, detail, ...(verified ? signature(verified) : {}), ...(provenance ? { provenance } : {}) };
    }
    catch (error) {
        const status = error instanceof lib_problem/* Problem */.A && !(error instanceof CannotCheck) ? 'fail' : 'error';
        const detail = error instanceof lib_problem/* Problem */.A ? `${error.found}` : `${(0,lib_problem/* messageOf */.b)(error)}.`;
        return { name, status, detail, ...(error instanceof lib_problem/* Problem */.A ? adviceOf(error) : {}) };
    }
}
/** Other Problems may advise somebody else: whoever made the release. */
function adviceOf(error) {
    if (error.next === signatureAdvice)
        return { next: checkTrust };
    const isForReader = error instanceof CannotCheck || error instanceof FailedCheck;
    return isForReader && error.next !== downloadAgain ? { next: error.next } : {};
}
/** Prefixes the file name to the detail of a check that did not pass. */
function withFileName(file, result) {
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
class FailedCheck extends lib_problem/* Problem */.A {
}
/** Makes a check fail. */
function failCheck(found, next = downloadAgain) {
    throw new FailedCheck('verify the release', { found, next });
}
/** The error if a statement about something that is only known by its SHA-256 names other digests. `what` begins the sentence. */
function withoutSha256(what) {
    return new CannotCheck('verify the release', {
        found: `${what} has no SHA-256, by which the manifest lists it.`,
        next: 'Ask the publisher for a statement with SHA-256.',
    });
}
/** The name of the check of the reader's own policy, which says nothing about whether the release is genuine. */
const ownPolicyCheck = 'own policy';
/** The worst result of all checks and files. A failure outweighs what could not be checked. */
function resultOf({ checks, files }) {
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
        const place = await placeOf(entry, (0,external_node_path_.join)(root, name), root, followsLinks);
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
async function placeOf(entry, path, root, followsLinks) {
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
/** The paths in the model of those files that have their place there. They need not exist yet, but their directories must. */
async function placesIn(model, paths) {
    const root = await (0,promises_.realpath)(model);
    const names = await Promise.all(paths.map(async (path) => (0,lib_files/* toPosix */.d7)((0,external_node_path_.relative)(root, (0,external_node_path_.join)(await (0,promises_.realpath)((0,external_node_path_.dirname)(path)), (0,external_node_path_.basename)(path))))));
    return names.filter(name => name !== '' && !name.startsWith('../'));
}

;// CONCATENATED MODULE: ./packages/evidence/lib/models/check-model-files.js






/** The checks of the files of a model, and each file. `outside` are the paths of its signature and of what belongs to that, which are not part of the model. */
async function checkModelFiles(path, manifest, outside) {
    let listed = { files: new Map(), refused: [], misnamed: [], ignored: [] };
    let files = [];
    const whole = await check('files', async () => {
        await requireDirectory(path, manifest);
        listed = await listModel(path, manifest, await placesIn(path, outside));
        if (manifest.isSharded)
            listed = await withoutEmpty(listed, manifest);
        files = await checkFiles(manifest, listed);
        const besides = listed.ignored.length === 0 ? '' : ', besides what is not signed';
        const signed = count(manifest.files.size, 'file');
        return { detail: `Each of the ${signed} is as it was signed, and there is no other${besides}.` };
    });
    return { checks: [summarised(whole, files), ...unsigned(listed)], files };
}
/** model_signing calls a model of one file `.`, and its directory is then not part of it. */
async function requireDirectory(path, { name, files }) {
    if (files.has('.') && (await (0,promises_.stat)(path)).isDirectory())
        failCheck(`It is the signature of one file, ${JSON.stringify(name)}, and not of a directory.`, 'Give that file to release-tools verify-blob, with the signature as --bundle.');
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
async function checkFiles({ files: signed, hash, isSharded }, listed) {
    const missing = [...signed.keys()].filter(path => !listed.files.has(path));
    const wrong = [...listed.refused, ...listed.misnamed];
    const refused = new Set(wrong.map(({ path }) => path));
    const checked = await pool([...listed.files], (0,external_node_os_.availableParallelism)() * 2, async ([path, place]) => checkFile(path, place, signed.get(path), { hash, isSharded }));
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
        const detail = await differenceOf(place, parts, how.hash);
        const known = how.hash === 'sha256' && !how.isSharded ? { sha256: parts[0]?.digest ?? '' } : {};
        if (detail === undefined)
            return { path, status: 'pass', ...known };
        return { path, status: 'fail', problem: 'different', detail, ...known };
    }
    catch (error) {
        return { path, status: 'error', detail: `It could not be read (${(0,lib_problem/* messageOf */.b)(error)}).` };
    }
}
/** What is different, in a sentence; undefined if nothing is. */
async function differenceOf(place, parts, hash) {
    const [only] = parts;
    if (only !== undefined && only.range === undefined) {
        const { [hash]: found } = await digestsOfFile(place, [hash], 'inside');
        return found === only.digest ? undefined : `Its ${check_model_files_nameOf(hash)} is ${found}, not ${only.digest}.`;
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
        for await (const piece of (0,read_limited/* readPieces */.ut)(place, { accepted: 'inside', range: bytes, reused: true }))
            found.update(piece);
        if (found.digest('hex') !== digest)
            return `Its bytes from ${range.start} to ${range.end} are not those that were signed.`;
    }
    return undefined;
}
function check_model_files_nameOf(hash) {
    return hash === 'sha256' ? 'SHA-256' : 'BLAKE2b';
}

;// CONCATENATED MODULE: ./packages/evidence/lib/openpgp/packets.js

/** Types of packets (RFC 9580 §5). */
const tags = { signature: 2, secretKey: 5, publicKey: 6 };
/** Types of signatures (RFC 9580 §5.2.1). */
const types = { binary: 0x00, text: 0x01, keyRevocation: 0x20, subkeyRevocation: 0x28 };
/**
 * The packets of binary data. The library leaves out those that it cannot read, but what they are decides here. Throws a Problem for
 * data that are damaged. Lengths in parts are only for the content of messages, so they count as damage.
 */
function packetsOf(data) {
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
    return new lib_problem/* Problem */.A('read the OpenPGP data', { found: `it is damaged: ${found}`, next: 'Get the file again.', cause });
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

;// CONCATENATED MODULE: ./packages/evidence/lib/signatures/unusable.js

/** Throws a Problem for a list with more than anybody writes: each of its values costs time and memory before it is checked. */
function refuseMoreThan(most, what, { length }) {
    if (length > most)
        throw unusableSignature(`it has ${length} ${what}, more than the ${most} accepted.`);
}
/** The error for a file of signatures that is damaged, or is two documents in one. */
function unusableSignature(found, cause) {
    return new lib_problem/* Problem */.A('read the signature', {
        found,
        next: 'Get the file again from the publisher.',
        cause,
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/signatures/certificates.js


const block = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g;
/** Maximum number of certificates from a signer to a root, more than any authority has. */
const most = 8;
/**
 * The certificates in PEM text, or in base64 of PEM text, as cosign writes it; each as DER in base64, in their order. Throws a Problem for
 * anything else. A public key has none.
 */
function certificates_certificatesOf(content) {
    const text = pemOf(content);
    const found = [...text.matchAll(block)].map(([, body = '']) => body.replaceAll(/\s/g, ''));
    refuseMoreThan(most, 'certificates', found);
    if (found.length === 0 && !text.includes('-----BEGIN PUBLIC KEY-----'))
        throw unusableSignature('its certificate is not in PEM form.');
    return found;
}
function pemOf(content) {
    const bytes = Buffer.from(content);
    if (!(0,external_node_buffer_.isUtf8)(bytes))
        return '';
    const text = bytes.toString().trim();
    return text.startsWith('-----') || text.includes('\n-----BEGIN') ? text : Buffer.from(text, 'base64').toString();
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/rekor-entry.js



const mostEntries = 20;
const pemLimit = (/* unused pure expression or super */ null && (64 * 1024));
const what = 'the log entry';
/**
 * The entries in an answer of Rekor’s first API: by their identifiers, or a list of such. Throws a Problem for anything else.
 * https://github.com/sigstore/rekor/blob/main/openapi.yaml (`LogEntry`)
 */
function entriesOfAnswer(answer) {
    const value = typeof answer === 'string' || answer instanceof Uint8Array ? parseStrictJson(answer, what) : answer;
    const found = (Array.isArray(value) ? value : [value]).flatMap(one => {
        if (!isObject(one))
            throw rekor_entry_unusable('it is not an answer of Rekor: entries by their identifiers.');
        return Object.entries(one);
    });
    if (found.length > mostEntries)
        throw rekor_entry_unusable(`it has ${found.length} entries, more than the ${mostEntries} accepted.`);
    return found.map(([uuid, entry]) => ({ uuid, entry: entryOfAnswer(entry) }));
}
/** The entry in the bundle that cosign keeps beside old signatures of images: `{ SignedEntryTimestamp, Payload }`. */
function entryOfCosign(bundle) {
    const value = typeof bundle === 'string' || bundle instanceof Uint8Array ? strict_json_parseStrictJson(bundle, what) : bundle;
    return entryOf((0,lib_json.at)(value, 'Payload'), (0,lib_json/* textAt */.$6)(value, 'SignedEntryTimestamp'));
}
/** The certificate of the signer in an entry for an attestation (PEM); undefined if it has none. */
function certificateOfEntry({ canonicalizedBody }) {
    const body = bodyOf(canonicalizedBody);
    const encoded = textAt(body, 'spec', 'publicKey') ??
        textAt(body, 'spec', 'signatures', 0, 'verifier') ??
        textAt(body, 'spec', 'content', 'envelope', 'signatures', 0, 'publicKey');
    const pem = Buffer.from(encoded ?? '', 'base64').toString();
    return pem.startsWith('-----BEGIN CERTIFICATE-----') ? pem : undefined;
}
/** A DSSE envelope, its certificate (PEM) and its log entry as the bundle that they would be today. */
function bundleOfParts(envelope, certificate, entry) {
    const { payload, payloadType } = envelope;
    const signatures = listAt(envelope, 'signatures').map(one => ({
        sig: at(one, 'sig'),
        keyid: textAt(one, 'keyid') ?? '',
    }));
    return {
        mediaType: 'application/vnd.dev.sigstore.bundle+json;version=0.1',
        verificationMaterial: {
            x509CertificateChain: { certificates: [{ rawBytes: derOf(certificate).toString('base64') }] },
            tlogEntries: [entry],
        },
        dsseEnvelope: { payload, payloadType, signatures },
    };
}
function entryOfAnswer(value) {
    const entry = entryOf(value, textAt(value, 'verification', 'signedEntryTimestamp'));
    const proof = at(value, 'verification', 'inclusionProof');
    if (proof === undefined || proof === null)
        return entry;
    const [logIndex, treeSize] = [numberAt(proof, 'logIndex'), numberAt(proof, 'treeSize')];
    if (logIndex === undefined || treeSize === undefined)
        throw rekor_entry_unusable('its proof of inclusion has no index or size.');
    return {
        ...entry,
        inclusionProof: {
            logIndex: String(logIndex),
            treeSize: String(treeSize),
            rootHash: hexToBase64(textAt(proof, 'rootHash') ?? ''),
            hashes: textsAt(proof, 'hashes').map(hexToBase64),
            checkpoint: { envelope: textAt(proof, 'checkpoint') ?? '' },
        },
    };
}
function entryOf(value, signedEntryTimestamp) {
    const [body, logId] = [(0,lib_json/* textAt */.$6)(value, 'body'), (0,lib_json/* textAt */.$6)(value, 'logID')];
    const [logIndex, integratedTime] = [(0,lib_json/* numberAt */.tk)(value, 'logIndex'), (0,lib_json/* numberAt */.tk)(value, 'integratedTime')];
    if (body === undefined || logId === undefined || logIndex === undefined || integratedTime === undefined)
        throw rekor_entry_unusable('it has no body, log, index or time.');
    if (signedEntryTimestamp === undefined)
        throw rekor_entry_unusable('it has no promise of the log (signedEntryTimestamp).');
    const parsed = bodyOf(body);
    return {
        logIndex: String(logIndex),
        logId: { keyId: hexToBase64(logId) },
        kindVersion: { kind: (0,lib_json/* textAt */.$6)(parsed, 'kind') ?? '', version: (0,lib_json/* textAt */.$6)(parsed, 'apiVersion') ?? '' },
        integratedTime: String(integratedTime),
        inclusionPromise: { signedEntryTimestamp },
        canonicalizedBody: body,
    };
}
function bodyOf(encoded) {
    return strict_json_parseStrictJson(Buffer.from(encoded, 'base64'), 'the body of the log entry');
}
function hexToBase64(hex) {
    return Buffer.from(hex, 'hex').toString('base64');
}
function derOf(pem) {
    try {
        if (pem.length > pemLimit)
            throw new Error('it is too long');
        return new X509Certificate(pem).raw;
    }
    catch (cause) {
        throw new Problem('read the certificate', {
            found: 'it is not a certificate in PEM form.',
            next: 'Download the provenance again from its publisher.',
            cause,
        });
    }
}
function rekor_entry_unusable(found) {
    return cannotCheck(`the log entry cannot be read: ${found}`, 'Give an answer of Rekor: GET /api/v1/log/entries/UUID.');
}

;// CONCATENATED MODULE: ./packages/evidence/lib/signatures/bundle-of.js



/** The bundle with the signature of a statement. Throws a Problem if the parts do not make one. */
function bundleOfStatement({ payload, payloadType, sig }, parts) {
    return bundleOf({ dsseEnvelope: { payload, payloadType, signatures: [{ sig }] } }, parts);
}
/** The bundle with the signature of a file that has this digest (lower-case hex). Throws a Problem if the parts do not make one. */
function bundleOfFile({ signature, ...parts }, hash, digest) {
    const messageDigest = {
        algorithm: hash.replace('sha', 'SHA2_'),
        digest: Buffer.from(digest, 'hex').toString('base64'),
    };
    return bundleOf({ messageSignature: { messageDigest, signature } }, parts);
}
function bundleOf(content, { certificates, entries = [], timestamps = [] }) {
    const [certificate, ...chain] = certificates.map(rawBytes => ({ rawBytes }));
    const isProven = entries.every(entry => (0,lib_json.at)(entry, 'inclusionProof') !== undefined);
    const signer = certificate === undefined
        ? { publicKey: { hint: '' } }
        : isProven && chain.length === 0
            ? { certificate }
            : { x509CertificateChain: { certificates: [certificate, ...chain] } };
    return parseBundle({
        mediaType: mediaTypeOf(isProven, chain.length > 0),
        verificationMaterial: {
            ...signer,
            tlogEntries: entries,
            timestampVerificationData: { rfc3161Timestamps: timestamps.map(signedTimestamp => ({ signedTimestamp })) },
        },
        ...content,
    });
}
/** The oldest form needs no proof of a log, and the newest has no place for a chain. */
function mediaTypeOf(isProven, hasChain) {
    if (isProven && !hasChain)
        return bundleMediaType;
    return `application/vnd.dev.sigstore.bundle+json;version=${isProven ? '0.2' : '0.1'}`;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/signatures/dsse.js




/** Maximum number of signatures of one envelope. Each becomes a bundle with the payload in it. */
const mostSigners = 16;
/**
 * The signatures of a DSSE envelope that stands alone, or whose certificate and log entry are `beside` it. Each may have its certificate in
 * `cert`, as slsa-github-generator writes it; the format has no place for log entries. https://github.com/secure-systems-lab/dsse/blob/master/envelope.md
 */
function readEnvelope(value, format, beside) {
    const [payload, payloadType] = [(0,lib_json/* textAt */.$6)(value, 'payload'), (0,lib_json/* textAt */.$6)(value, 'payloadType')];
    const signatures = (0,lib_json/* listAt */.gT)(value, 'signatures');
    if (payload === undefined || payloadType === undefined)
        throw unusableSignature('its payload and the type of it are not both texts.');
    if (signatures.length === 0)
        throw unusableSignature('it has no signature.');
    refuseMoreThan(mostSigners, 'signatures', signatures);
    return signatures.map(signature => {
        const sig = (0,lib_json/* textAt */.$6)(signature, 'sig');
        if (sig === undefined)
            throw unusableSignature('one of its signatures is not a text.');
        const parts = beside ?? { certificates: inside(signature) };
        return { kind: 'bundle', format, bundle: bundleOfStatement({ payload, payloadType, sig }, parts), parts };
    });
}
/** True for what another format keeps in base64, if it is an envelope. */
function isEnvelope(value) {
    return shape_isObject(value) && ['payload', 'payloadType', 'signatures'].every(key => (0,lib_json.at)(value, key) !== undefined);
}
function inside(signature) {
    const certificate = (0,lib_json.at)(signature, 'cert') ?? '';
    if (typeof certificate !== 'string')
        throw unusableSignature('the certificate of one of its signatures is not a text.');
    return certificate === '' ? [] : certificates_certificatesOf(certificate);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/signatures/timestamps.js



/** First byte of DER (X.690 §8.9). No JSON of an object begins with it. */
const sequence = 0x30;
/**
 * The response of a timestamp authority in base64, from a file of its own: as the authority sent it (DER, RFC 3161 §2.4.2), or in the
 * JSON in which cosign keeps it. Its content is checked with the signature.
 */
function timestampOf(content) {
    const bytes = Buffer.from(content);
    if (bytes[0] === sequence)
        return bytes.toString('base64');
    return timestampIn((0,external_node_buffer_.isUtf8)(bytes) ? strict_json_parseStrictJson(bytes, 'the timestamp') : undefined);
}
/** The same from parsed JSON of cosign. */
function timestampIn(value) {
    const found = (0,lib_json/* textAt */.$6)(value, 'SignedRFC3161Timestamp');
    if (found !== undefined)
        return found;
    throw unusableSignature('its timestamp is not a response of a timestamp authority.');
}

;// CONCATENATED MODULE: ./packages/evidence/lib/signatures/cosign2.js







const fields = ['base64Signature', 'cert', 'rekorBundle', 'rfc3161Timestamp'];
/**
 * The signature in the JSON that `cosign sign-blob --bundle` and `cosign attest-blob --bundle` wrote before version 3:
 * https://github.com/sigstore/cosign/blob/v2.6.1/pkg/cosign/fetch.go, LocalSignedPayload.
 */
function readCosign2(value, format) {
    const unknown = Object.keys(shape_isObject(value) ? value : {}).find(key => !fields.includes(key));
    if (unknown !== undefined)
        throw unusableSignature(`it has the key ${JSON.stringify(unknown)}, which this format does not have.`);
    const [signature, certificate, entry, timestamp] = fields.map(field => (0,lib_json.at)(value, field) ?? undefined);
    if (typeof signature !== 'string' || !['string', 'undefined'].includes(typeof certificate))
        throw unusableSignature('its signature or its certificate is not a text.');
    const parts = {
        certificates: typeof certificate === 'string' && certificate !== '' ? certificates_certificatesOf(certificate) : [],
        entries: entry === undefined ? [] : [entryOfCosign(entry)],
        timestamps: timestamp === undefined ? [] : [timestampIn(timestamp)],
    };
    return readBare(signature, parts, format);
}
/** A signature in base64, with what stands beside it. That of an attestation is a whole DSSE envelope. */
function readBare(base64, parts, format) {
    const bytes = Buffer.from(base64, 'base64');
    if (bytes.length === 0)
        throw unusableSignature('its signature is not in base64.');
    if (bytes[0] !== 0x7b || !(0,external_node_buffer_.isUtf8)(bytes))
        return [{ kind: 'bare', format, signature: bytes.toString('base64'), ...parts }];
    const envelope = strict_json_parseStrictJson(bytes, 'the DSSE envelope in it');
    if (!isEnvelope(envelope))
        throw unusableSignature('its signature is JSON, and not a DSSE envelope.');
    return readEnvelope(envelope, format, parts);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/signatures/attestation-lists.js





/** What GitHub answers at most, and more than anybody attests of one package. */
const mostAttestations = 100;
/**
 * The attestations that an npm registry answers. Each stands beside its predicate type, which must be that of the statement, because
 * programs choose by it. https://github.com/npm/attestation
 */
function readNpm(value, readOne) {
    const attestations = (0,lib_json/* listAt */.gT)(value, 'attestations');
    refuseMoreThan(mostAttestations, 'attestations', attestations);
    return attestations.flatMap(one => {
        const said = (0,lib_json/* textAt */.$6)(one, 'predicateType');
        return readOne((0,lib_json.at)(one, 'bundle')).map(signature => {
            if (signature.kind !== 'bundle')
                return signature;
            return {
                ...signature,
                demand: (statement, name) => {
                    const { predicateType } = statement;
                    signature.demand?.(statement, name);
                    if (predicateType !== said)
                        throw refusal_notVerified(`the registry calls it ${JSON.stringify(said)}, but its statement is of type ${JSON.stringify(predicateType)}.`);
                },
            };
        });
    });
}
/**
 * The attestations that GitHub's API answers: https://docs.github.com/en/rest/repos/attestations. One whose bundle is kept elsewhere could
 * not be checked.
 */
function readGitHub(value, readOne) {
    const attestations = (0,lib_json/* listAt */.gT)(value, 'attestations');
    if (attestations.length === 0)
        throw otherFormat('an answer of GitHub’s attestations API without any attestation');
    refuseMoreThan(mostAttestations, 'attestations', attestations);
    return attestations.flatMap((one) => {
        if (((0,lib_json.at)(one, 'bundle') ?? null) !== null)
            return readOne((0,lib_json.at)(one, 'bundle'));
        const problem = cannotCheck('GitHub’s answer has only the address of the bundle (`bundle_url`).', 'Download it with `gh attestation download`, or from that address, and give the file as it is.');
        return [{ kind: 'unread', problem }];
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/version/pep440.js
// https://packaging.python.org/en/latest/specifications/version-specifiers/ (PEP 440). Written here, because the only library for
// JavaScript changes versions: it reads digits as numbers (docs/adr/0021). An integration test compares every answer with those of
// Python's `packaging`.
/** What Python's `str.strip` removes. JavaScript's `\s` is another set. */
const outerSpace = '[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*';
const pattern = new RegExp(`^${outerSpace}v?` +
    '(?:(?<epoch>[0-9]+)!)?' +
    '(?<release>[0-9]+(?:\\.[0-9]+)*)' +
    '(?<pre>[-_.]?(?<phase>alpha|a|beta|b|preview|pre|c|rc)[-_.]?(?<preNumber>[0-9]+)?)?' +
    '(?<post>-(?<implicit>[0-9]+)|[-_.]?(?:post|rev|r)[-_.]?(?<postNumber>[0-9]+)?)?' +
    '(?<dev>[-_.]?dev[-_.]?(?<devNumber>[0-9]+)?)?' +
    '(?:\\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?' +
    `${outerSpace}$`, 'i');
const phases = {
    a: 'a',
    alpha: 'a',
    b: 'b',
    beta: 'b',
    c: 'rc',
    rc: 'rc',
    pre: 'rc',
    preview: 'rc',
};
/** Reads a version in any spelling that PEP 440 allows; undefined if it allows none like this. */
function parsePep440(text) {
    const found = pattern.exec(text)?.groups;
    if (found === undefined)
        return undefined;
    const { epoch = '0', release = '', phase = '', preNumber = '0', implicit, postNumber = '0', devNumber = '0' } = found;
    const kind = phases[phase.toLowerCase()];
    return {
        epoch: plainDigits(epoch),
        release: release.split('.').map(plainDigits),
        ...(kind === undefined ? {} : { pre: { phase: kind, number: plainDigits(preNumber) } }),
        ...(found.post === undefined ? {} : { post: plainDigits(implicit ?? postNumber) }),
        ...(found.dev === undefined ? {} : { dev: plainDigits(devNumber) }),
        ...(found.local === undefined ? {} : { local: localParts(found.local) }),
    };
}
function localParts(local) {
    return local
        .toLowerCase()
        .split(/[-_.]/)
        .map(part => (isNumber(part) ? plainDigits(part) : part));
}
/** The one spelling of a version that PEP 440 calls normalised: `1.2.0-rc.01` is `1.2.0rc1`. Zeros at the end of a release stay. */
function formatPep440({ epoch, release, pre, post, dev, local }) {
    return [
        epoch === '0' ? '' : `${epoch}!`,
        release.join('.'),
        pre === undefined ? '' : `${pre.phase}${pre.number}`,
        post === undefined ? '' : `.post${post}`,
        dev === undefined ? '' : `.dev${dev}`,
        local === undefined ? '' : `+${local.join('.')}`,
    ].join('');
}
/** True for alphas, betas, release candidates and development releases. */
function isPep440PreRelease({ pre, dev }) {
    return pre !== undefined || dev !== undefined;
}
/** Negative if `a` comes before `b`, 0 if they are the same version, positive if `a` comes after it. */
function comparePep440(a, b) {
    return (compareDigits(a.epoch, b.epoch) ||
        compareLists(withoutZeros(a.release), withoutZeros(b.release), compareDigits) ||
        comparePre(a, b) ||
        // A version without this part comes before a post-release, and after a development release.
        compareOptional(a.post, b.post, -1) ||
        compareOptional(a.dev, b.dev, 1) ||
        compareLists(a.local ?? [], b.local ?? [], compareLocal));
}
function withoutZeros(release) {
    return release.slice(0, release.findLastIndex(part => part !== '0') + 1);
}
function comparePre(a, b) {
    return preRank(a) - preRank(b) || compareDigits(a.pre?.number ?? '0', b.pre?.number ?? '0');
}
/** `1.0.dev1` comes before `1.0a1`, and `1.0` and its post-releases after `1.0rc1`. */
function preRank({ pre, post, dev }) {
    if (pre !== undefined)
        return ['a', 'b', 'rc'].indexOf(pre.phase);
    return post === undefined && dev !== undefined ? -1 : 3;
}
/** `absent` is the result if only the first is absent. */
function compareOptional(a, b, absent) {
    if (a !== undefined && b !== undefined)
        return compareDigits(a, b);
    return a === b ? 0 : a === undefined ? absent : -absent;
}
/** In a local version, a number comes after every text. */
function compareLocal(a, b) {
    if (isNumber(a) && isNumber(b))
        return compareDigits(a, b);
    if (isNumber(a) !== isNumber(b))
        return isNumber(a) ? 1 : -1;
    return a < b ? -1 : a > b ? 1 : 0;
}
function isNumber(part) {
    return /^[0-9]+$/.test(part);
}
/** Compares part by part. If one list begins with the other, the shorter one comes first. */
function compareLists(a, b, compare) {
    for (const [index, part] of a.entries()) {
        const other = b[index];
        if (other === undefined)
            break;
        const result = compare(part, other);
        if (result !== 0)
            return result;
    }
    return a.length - b.length;
}
/** Digits without leading zeros: `007` is `7`, `00` is `0`. */
function plainDigits(digits) {
    return digits.replace(/^0+(?=[0-9])/, '');
}
/** Compares two whole numbers of any length, written without leading zeros. */
function compareDigits(a, b) {
    if (a.length !== b.length)
        return a.length - b.length;
    return a < b ? -1 : a > b ? 1 : 0;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/distribution/sdist.js





/** Endings of source distributions: that of PEP 625, and two that are older (`setup.py sdist --formats=zip`). */
const endings = /\.(?:tar\.gz|tgz|zip)$/i;
/** True if a file may be a source distribution, by the ending of its name. */
function mayBeSdist(file) {
    return endings.test(file);
}
/** `{name}-{version}.tar.gz` (PEP 625). Older names have hyphens in the name, so the version is after the last one that fits. */
function parseSdistName(file) {
    const stem = /^(.+)\.tar\.gz$/i.exec(file)?.[1];
    const hyphens = [...(stem ?? '').matchAll(/-/g)].map(({ index }) => index);
    for (const at of hyphens) {
        const version = stem?.slice(at + 1) ?? '';
        if (parsePep440(version) !== undefined && /^[0-9]/.test(version))
            return { name: stem?.slice(0, at) ?? '', version };
    }
    return undefined;
}
/**
 * Name and version of a source distribution, in PKG-INFO and in the file name. Undefined for an archive that is none: it has no
 * PKG-INFO in its top directory. Throws a Problem for one that cannot be read.
 */
async function readSdist(path, file) {
    const found = await sdistMetadata(path, file);
    if (found === undefined)
        return undefined;
    const inside = { where: 'its PKG-INFO', ...parseCoreMetadata(found.text, found.member) };
    const named = splitFor(inside.name, file) ?? parseSdistName(file.replace(endings, '.tar.gz'));
    return named === undefined ? [inside] : [inside, { where: 'its file name', ...named }];
}
/** The text of PKG-INFO, and its place in the archive; undefined if it has none in its top directory. */
function sdistMetadata(path, file) {
    return /\.zip$/i.test(file) ? packageInfoInZip(path) : packageInfo(path);
}
/** Splits a file name after the project's name. That name may end like a version: `foo-2` of `foo-2-1.0.tar.gz`. */
function splitFor(name, file) {
    const stem = file.replace(endings, '');
    const [start, rest] = [stem.slice(0, name.length), stem.slice(name.length)];
    const fits = pythonName(start) === pythonName(name) && rest.startsWith('-');
    return fits ? { name: start, version: rest.slice(1) } : undefined;
}
const infoPath = /^[^/]+\/PKG-INFO$/;
async function packageInfoInZip(path) {
    const [member, other] = (await listZip(path))
        .map(({ name }) => name)
        .filter(name => infoPath.test(posix.normalize(name)));
    if (member === undefined)
        return undefined;
    if (other !== undefined)
        throw archiveProblem(`it has ${JSON.stringify(member)} and ${JSON.stringify(other)}.`);
    const sink = new TextSink();
    await readZipMember(path, normalName(member), sink);
    return { member, text: sink.text() };
}
async function packageInfo(path) {
    let found;
    for await (const entry of scanTar(readPieces(path))) {
        // Programs that unpack it take other spellings of a path for the same file.
        const name = posix.normalize(entry.path);
        if (!infoPath.test(name))
            continue;
        if (!entry.regular)
            throw archiveProblem(`${JSON.stringify(name)} in it is not a regular file.`);
        if (found !== undefined)
            throw archiveProblem(`it has ${JSON.stringify(found.member)} and ${JSON.stringify(name)}.`);
        found = { member: name, text: await sdist_textOf(entry) };
    }
    return found;
}
async function sdist_textOf({ body }) {
    const sink = new TextSink();
    for await (const part of body)
        await sink.write(part);
    return sink.text();
}

;// CONCATENATED MODULE: ./packages/evidence/lib/distribution/wheel.js


/** `{name}-{version}(-{build})?-{python}-{abi}-{platform}.whl` (PEP 427, PEP 491). */
const fileName = /^(?<name>[^-]+)-(?<version>[^-]+)(?:-[0-9][^-]*)?-[^-]+-[^-]+-[^-]+\.whl$/i;
const infoDir = /^(?<name>[^/-]+)-(?<version>[^/-]+)\.dist-info\/METADATA$/;
/** Name and version in the file name of a wheel, as it spells them; undefined if PEP 427 does not allow the name. */
function parseWheelName(file) {
    const { name, version } = fileName.exec(file)?.groups ?? {};
    return name === undefined || version === undefined ? undefined : { name, version };
}
/** Name and version of a wheel, in all places that have them: METADATA, the directory of METADATA, the file name. */
async function readWheel(path, file) {
    const named = parseWheelName(file);
    if (named === undefined)
        throw archiveProblem('its name does not have the form that PEP 427 asks of wheels.');
    const { member, text } = await wheelMetadata(path);
    const directory = infoDir.exec(member)?.groups;
    if (directory === undefined)
        throw archiveProblem(`the name of ${JSON.stringify(member)} has no version.`);
    return [
        { where: 'its METADATA', ...parseCoreMetadata(text, member) },
        { where: 'its directory dist-info', name: directory.name ?? '', version: directory.version ?? '' },
        { where: 'its file name', ...named },
    ];
}
/** The text of METADATA, and its place in the wheel. */
async function wheelMetadata(path) {
    const found = (await listZip(path)).map(({ name }) => name).filter(name => /^[^/]+\.dist-info\/METADATA$/.test(name));
    const [metadata] = found;
    if (metadata === undefined || found.length > 1)
        throw archiveProblem(`it has ${found.length === 0 ? 'no' : 'more than one'} *.dist-info/METADATA.`);
    const sink = new TextSink();
    await readZipMember(path, metadata, sink);
    return { member: metadata, text: sink.text() };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sbom/bom.js
/** Each value with the name of its property. */
function factEntries(facts) {
    return Object.entries(facts).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
}
/** The same in lines, for a format without properties. */
function factsText(facts) {
    return factEntries(facts)
        .map(([name, value]) => `${name}: ${value}`)
        .join('\n');
}
/** Prefix of the names of our properties. */
const ownProperty = 'release-tools:';
/** The name of the property that tells our two contents apart. */
const contentProperty = `${ownProperty}content`;
/** The name of the property with the path of a file that names the component. */
const locationProperty = (/* unused pure expression or super */ null && (`${ownProperty}location`));
/** The name of the property with the name of the file that is released or installed. */
const fileProperty = `${ownProperty}file`;
/** The name of the property with the SBOM in an artifact that names the component. */
const withinProperty = (/* unused pure expression or super */ null && (`${ownProperty}within`));
/** `pkg:pypi/zope.event@5.0`: https://github.com/package-url/purl-spec/blob/main/types-doc/pypi-definition.md */
function pypiPurl(name, version, qualifiers = {}) {
    const extra = Object.entries(qualifiers)
        .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
        .join('&');
    const path = `${name.toLowerCase().replaceAll('_', '-')}@${encodeURIComponent(version)}`;
    return `pkg:pypi/${path}${extra === '' ? '' : `?${extra}`}`;
}
/** The name that is equal for all spellings of a Python package: https://packaging.python.org/en/latest/specifications/name-normalization/ */
function bom_pythonName(name) {
    return name.toLowerCase().replace(/[-_.]+/g, '-');
}

;// CONCATENATED MODULE: ./packages/evidence/lib/signatures/pep740.js








const anything = value => value;
const base64 = matching(/^[A-Za-z0-9+/]+={0,2}$/, 'base64');
/** https://peps.python.org/pep-0740/#attestation-objects: no fields but these. */
const attestation = object({
    version: oneOf(1),
    verification_material: object({ certificate: base64, transparency_entries: shape_list(anything, 8) }),
    envelope: object({ statement: base64, signature: base64 }),
});
/** https://peps.python.org/pep-0740/#provenance-objects. Who published is in the certificates; what is said here is not signed. */
const provenance = object({
    version: oneOf(1),
    attestation_bundles: shape_list(object({ publisher: anything, attestations: shape_list(anything, 16) }), 16),
});
/** The signature of an attestation object of a package index. The format has no place for timestamps. */
function readAttestation(value, format) {
    const { verification_material: material, envelope } = shaped(attestation, value, format);
    const { certificate, transparency_entries: entries } = material;
    const parts = { certificates: [certificate], entries };
    const bundle = bundleOfStatement({ payload: envelope.statement, payloadType: payloadType, sig: envelope.signature }, parts);
    return [{ kind: 'bundle', format, bundle, parts, demand: requireFileName }];
}
/** The attestation objects of a provenance object. */
function attestationsIn(value, format) {
    return shaped(provenance, value, format).attestation_bundles.flatMap(({ attestations }) => attestations);
}
function shaped(shape, value, format) {
    const version = (0,lib_json.at)(value, 'version');
    // Another version is not damaged. It may say other things by the same names.
    if (typeof version === 'number' && version !== 1)
        throw otherFormat(`${format} of version ${version}`);
    return shape_readShape(shape, value, format, 'Get the file again from the package index.');
}
/**
 * An attestation of an index is about one file, and names it. An index that serves the file by another name serves another release. Throws a
 * Problem for any other statement.
 */
function requireFileName({ subject }, name) {
    const [only, ...more] = subject;
    if (more.length > 0)
        throw refusal_notVerified(`it is about ${subject.length} files; an attestation of an index is about one.`);
    const named = only?.name ?? '';
    if (comparable(named) !== comparable(name))
        throw refusal_notVerified(`it is about a file with the name ${JSON.stringify(named)}, not ${JSON.stringify(name)}.`);
}
/** As indexes compare names of files: the case and the kind of hyphen say nothing in the project, but version and build must be the same. */
function comparable(file) {
    const { name } = parseWheelName(file) ?? parseSdistName(file) ?? { name: '' };
    return JSON.stringify([bom_pythonName(name), file.slice(name.length).toLowerCase()]);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/signatures/formats.js




/** What reads each format beside Sigstore's bundles. A format without a line here is named, and could not be checked. */
const readers = {
    dsse: (value, format) => readEnvelope(value, format),
    pep740: readAttestation,
    pep740Provenance: (value, format, readOne) => attestationsIn(value, format).flatMap(readOne),
    cosign2: readCosign2,
    npm: (value, _, readOne) => readNpm(value, readOne),
    gitHub: (value, _, readOne) => readGitHub(value, readOne),
};

;// CONCATENATED MODULE: ./packages/evidence/lib/signatures/snappy.js
/** The most that a block may unfold to, in bytes: GitHub accepts attestations of 16 MiB. */
const mostBytes = 16 * 1024 * 1024;
const brace = 0x7b;
/**
 * The JSON object in a block of Snappy, as GitHub keeps bundles (`bundle_url`); undefined for everything else. A block has no sign of its own,
 * so that it must be one to the last byte. https://github.com/google/snappy/blob/main/format_description.txt
 */
function unpackSnappy(block) {
    const { value: size, next } = lengthOf(block);
    const isObject = ((block[next] ?? 1) & 3) === 0 && block[next + 1 + literalBytes(block[next] ?? 0)] === brace;
    if (!isObject || size === 0 || size > mostBytes)
        return undefined;
    const out = Buffer.alloc(size);
    let [from, to] = [next, 0];
    while (from < block.length) {
        const { start, length, offset } = elementAt(block, from);
        const end = offset === undefined ? start + length : start;
        if (end > block.length || to + length > size || offset === 0 || (offset ?? 0) > to)
            return undefined;
        if (offset === undefined)
            out.set(block.subarray(start, end), to);
        // A copy may overlap what it writes: then it repeats.
        else
            for (let index = to; index < to + length; index++)
                out[index] = out[index - offset] ?? 0;
        from = end;
        to += length;
    }
    return to === size ? out : undefined;
}
/** The length of the content: seven bits in each byte, the lowest first, with the eighth bit if more follow. */
function lengthOf(block) {
    let value = 0;
    for (let at = 0; at < 5; at++) {
        const byte = block[at] ?? 0;
        value += (byte & 0x7f) * 2 ** (7 * at);
        if (byte < 0x80)
            return { value, next: at + 1 };
    }
    return { value: 0, next: 0 };
}
function elementAt(block, at) {
    const tag = block[at] ?? 0;
    const kind = tag & 3;
    if (kind === 0) {
        const bytes = literalBytes(tag);
        return { start: at + 1 + bytes, length: (bytes === 0 ? tag >> 2 : snappy_numberAt(block, at + 1, bytes)) + 1 };
    }
    if (kind === 1)
        return { start: at + 2, length: ((tag >> 2) & 7) + 4, offset: (tag >> 5) * 256 + (block[at + 1] ?? 0) };
    const bytes = kind === 2 ? 2 : 4;
    return { start: at + 1 + bytes, length: (tag >> 2) + 1, offset: snappy_numberAt(block, at + 1, bytes) };
}
/** How many bytes after the tag have the length of a literal: none if it is in the tag. */
function literalBytes(tag) {
    return Math.max(0, (tag >> 2) - 59);
}
function snappy_numberAt(block, at, bytes) {
    return Array.from({ length: bytes }, (_, index) => (block[at + index] ?? 0) * 256 ** index).reduce((a, b) => a + b, 0);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/signatures/undigested.js


/** Stands for the digest of the file while the rest of the bundle is read: base64 of any bytes. */
const placeholder = { algorithm: 'SHA2_256', digest: 'AAAA' };
/**
 * A bundle with the signature of a file that does not name the digest of the file, as cosign writes it for Ed25519 keys (and does not verify
 * itself). Such a signature is bare. Undefined for any other JSON. Throws what parseBundle throws.
 */
function undigestedSignature(value, format) {
    const message = (0,lib_json.at)(value, 'messageSignature');
    const signature = (0,lib_json/* textAt */.$6)(message, 'signature');
    if (!shape_isObject(value) || !shape_isObject(message) || signature === undefined)
        return undefined;
    if ((0,lib_json/* textAt */.$6)(message, 'messageDigest', 'digest') !== undefined)
        return undefined;
    parseBundle({ ...value, messageSignature: { ...message, messageDigest: placeholder } });
    const material = (0,lib_json.at)(value, 'verificationMaterial');
    const chain = (0,lib_json/* listAt */.gT)(material, 'x509CertificateChain', 'certificates');
    return {
        kind: 'bare',
        format,
        signature,
        certificates: [(0,lib_json.at)(material, 'certificate'), ...chain].flatMap(one => (0,lib_json/* textAt */.$6)(one, 'rawBytes') ?? []),
        entries: (0,lib_json/* listAt */.gT)(material, 'tlogEntries'),
        timestamps: (0,lib_json/* listAt */.gT)(material, 'timestampVerificationData', 'rfc3161Timestamps').flatMap(one => (0,lib_json/* textAt */.$6)(one, 'signedTimestamp') ?? []),
    };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/signatures/read-signatures.js












/** Maximum number of signatures: each costs a check, and that of a file's signature reads the file. */
const mostSignatures = 1000;
/** Bytes of signatures by Ed25519 keys, and by RSA keys of 2048, 3072, 4096 and 8192 bits. */
const bareSizes = [64, 256, 384, 512, 1024];
const read_signatures_brace = 0x7b;
const bundleFormat = 'a Sigstore bundle';
const bareFormat = 'a bare signature';
/**
 * Reads a file with signatures, of any format that is known: one document, or several, one per line. Checks shapes, but no signature.
 * Throws CannotCheck, with its name, for a format that is not read, and another Problem for a damaged document, or one that is two.
 */
function readSignatures(content, beside = {}) {
    const bytes = unpackSnappy(content) ?? Buffer.from(content.buffer, content.byteOffset, content.byteLength);
    const bare = bareSignature(bytes);
    const openPgp = openPgpKind(bytes);
    // A bare signature may begin like OpenPGP by chance.
    if (openPgp !== undefined && (bare === undefined || isWhole(bytes)) && beside.certificate === undefined)
        return { format: openPgp, signatures: [openPgpSignature(openPgp, bytes, beside)] };
    if (bare !== undefined)
        return { format: bareFormat, signatures: readBare(bare, partsOf(beside), bareFormat) };
    if (beside.certificate !== undefined || beside.timestamp !== undefined)
        throw unusableSignature('it is not a bare signature, so no certificate and no timestamp belongs beside it.');
    const other = formatOf(bytes);
    if (other !== undefined)
        throw otherFormat(other);
    const document = readDocuments(bytes);
    refuseMoreThan(mostSignatures, 'signatures', document.signatures);
    return document;
}
function openPgpSignature(format, content, { timestamp }) {
    return { kind: 'openpgp', format, content, ...(timestamp === undefined ? {} : { timestamp: timestampOf(timestamp) }) };
}
/** The base64 of a signature that stands alone; undefined for anything else. */
function bareSignature(bytes) {
    if (!(0,external_node_buffer_.isUtf8)(bytes))
        return isBare(bytes) ? bytes.toString('base64') : undefined;
    // Most files are JSON, which the first bytes tell. They are not copied for this.
    if (bytes.length > lib_limits/* limits */.F.evidence || !/^[A-Za-z0-9+/=\s]+$/.test(bytes.toString('latin1', 0, 64)))
        return undefined;
    const text = bytes.toString().replaceAll(/\s/g, '');
    if (!/^[A-Za-z0-9+/]{40,}={0,2}$/.test(text))
        return undefined;
    const decoded = Buffer.from(text, 'base64');
    return isBare(decoded) || (decoded[0] === read_signatures_brace && (0,external_node_buffer_.isUtf8)(decoded)) ? text : undefined;
}
/** A sequence that begins with a number, as ECDSA signatures do (RFC 3279 §2.2.3), or a size that other signatures have. */
function isBare(bytes) {
    const start = bytes[1] === 0x81 ? 3 : 2;
    const isEcdsa = bytes[0] === 0x30 && bytes[start - 1] === bytes.length - start && bytes[start] === 0x02;
    return isEcdsa || bareSizes.includes(bytes.length);
}
function partsOf({ certificate, timestamp }) {
    return {
        certificates: certificate === undefined ? [] : certificates_certificatesOf(certificate),
        timestamps: timestamp === undefined ? [] : [timestampOf(timestamp)],
    };
}
/** One document may span lines. If every line is an object, each line is a document. */
function readDocuments(bytes) {
    const lines = (0,external_node_buffer_.isUtf8)(bytes)
        ? bytes
            .toString()
            .split('\n')
            .filter(line => line.trim() !== '')
        : [''];
    if (lines.length === 0)
        throw unusableSignature('it is empty.');
    if (lines.length > 1 && lines.every(isOneObject)) {
        refuseMoreThan(mostSignatures, 'lines with signatures', lines);
        const signatures = [];
        for (const line of lines) {
            signatures.push(...readOne(() => parse(line)));
            refuseMoreThan(mostSignatures, 'signatures', signatures);
        }
        return { format: 'several documents, one per line', signatures };
    }
    const value = parse(bytes);
    return { format: formatOfValue(value), signatures: readValue(value) };
}
function isOneObject(line) {
    return line.startsWith('{') && line.trimEnd().endsWith('}');
}
function parse(content) {
    return strict_json_parseStrictJson(content, 'the signature');
}
/** The signatures of one of several documents. One that cannot be read does not stop the others. */
function readOne(value) {
    try {
        return readValue(value());
    }
    catch (error) {
        if (error instanceof lib_problem/* Problem */.A)
            return [{ kind: 'unread', problem: error }];
        throw error;
    }
}
function readValue(value) {
    const format = knownFormat(value);
    // What is not a bundle either, is named when it is read as one.
    if (format === undefined)
        return [
            undigestedSignature(value, bundleFormat) ?? { kind: 'bundle', format: bundleFormat, bundle: parseBundle(value) },
        ];
    const reader = readers[format];
    if (reader === undefined)
        throw otherFormat(nameOfFormat(format));
    return reader(value, nameOfFormat(format), inner => readOne(() => inner));
}
/** The format of a document; undefined for a bundle, and for what is not known. Throws a Problem for two documents in one. */
function knownFormat(value) {
    const formats = jsonFormats(value);
    const names = [...(isBundle(value) ? [bundleFormat] : []), ...formats.map(nameOfFormat)];
    if (names.length > 1)
        throw unusableSignature(`it is two documents in one: ${names.join(' and ')}.`);
    return formats[0];
}
function formatOfValue(value) {
    const [format] = jsonFormats(value);
    return format === undefined ? bundleFormat : nameOfFormat(format);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/signatures/subject.js





/** A file. It is read for its digests at most once. */
function subject_fileSubject(path) {
    let digests;
    return { name: (0,external_node_path_.basename)(path), path, digests: () => (digests ??= digestsOfFile(path, hashNames)) };
}
/** Bytes in memory. */
function bytesSubject(name, data) {
    const digests = Object.fromEntries(hashNames.map(hash => [hash, (0,external_node_crypto_.createHash)(hash).update(data).digest('hex')]));
    return { name, data, digests: async () => digests };
}
/** Verifies the signature of the content. Throws a Problem for what is known by its digest alone: an attestation is about that. */
async function verifyContent(verifier, { path, data }, bundle) {
    if (data !== undefined)
        return verifier.verifyBlob(data, bundle);
    if (path !== undefined)
        return verifier.verifyFile(path, bundle);
    throw refusal_notVerified('it is the signature of a file, and not an attestation about what has this digest.');
}

;// CONCATENATED MODULE: ./packages/base/lib/platform.js
/** Other spellings of architectures: https://github.com/containerd/platforms/blob/main/database.go. */
const architectures = new Map([
    ['x86_64', 'amd64'],
    ['x86-64', 'amd64'],
    ['aarch64', 'arm64'],
    ['i386', '386'],
]);
/** Variants that say nothing, because they are the only or the first one of their architecture; source as above. */
const plainVariants = new Map([
    ['amd64', ['v1']],
    ['arm64', ['v8', '8', 'v8.0']],
]);
/**
 * The one spelling of a platform: `linux/arm64/v8` is `linux/arm64`, and `linux/arm/7` is `linux/arm/v7`. Directories, labels and
 * comparisons use it, so that one image has one place. Other text stays as it is.
 */
function canonicalPlatform(platform) {
    const [os = '', spelt, variant, ...more] = platform.toLowerCase().split('/');
    if (spelt === undefined || more.length > 0)
        return platform;
    const architecture = architectures.get(spelt) ?? spelt;
    if (variant === undefined || plainVariants.get(architecture)?.includes(variant))
        return `${os}/${architecture}`;
    return `${os}/${architecture}/${architecture === 'arm' && /^\d$/.test(variant) ? `v${variant}` : variant}`;
}
/** True for `linux/amd64` and `linux/arm/v7`. No part has a hyphen, so that names of directories can join them with one. */
function isPlatform(text) {
    return /^[a-z0-9]{1,64}\/[a-z0-9_]{1,64}(?:\/[a-z0-9_.]{1,64})?$/.test(text);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/release/target.js

/**
 * The kinds of targets. A subdirectory is a directory that is not the project. Tools only build or test the project. A model is the directory
 * of a trained model, in which no packages are looked for.
 */
const targetKinds = ['directory', 'subdirectory', 'tools', 'model', 'image'];
/**
 * The label of a target in reports, notes and page: `widget`, `widget (linux/arm/v7)`, `widget (build and test tools)`, `llama (model)`. No other code
 * makes this label.
 */
function targetLabel({ kind, name, platform, }) {
    const part = kind === undefined ? undefined : parts[kind];
    const shown = part ?? (platform && canonicalPlatform(platform));
    return shown === undefined ? name : `${name} (${shown})`;
}
/** What a label says beside the name, if that is not the platform. */
const parts = { tools: 'build and test tools', model: 'model' };
const keys = {
    directory: () => 'project',
    subdirectory: ({ name }) => `directory--${name}`,
    tools: () => 'tools',
    model: ({ name }) => `model--${name}`,
    image: ({ name, platform }) => `image--${name}--${platformDir(platform)}`,
};
const directories = {
    directory: () => '',
    subdirectory: ({ name }) => `directories/${name}/`,
    tools: () => 'tools/',
    model: ({ name }) => `models/${name}/`,
    image: ({ name, platform }) => `images/${name}/${platformDir(platform)}/`,
};
/**
 * The name of a target in step records and in files beside the release: `project`, `tools`, `directory--api`,
 * `image--app--linux-arm-v7`. No name has two hyphens in a row, so that two targets never have the same key.
 */
function targetKey(target) {
    return keys[target.kind](target);
}
/**
 * Directory of a target's evidence in the release directory: the top for the project, `tools/` for its tools, `directories/<name>/`
 * for a subdirectory, `models/<name>/` for a model, and `images/<name>/<platform>/` for images.
 */
function targetDir(target) {
    return directories[target.kind](target);
}
/** The target whose evidence is in a directory: the inverse of targetDir. Undefined for other directories. */
function targetOfDir(directory, project) {
    if (directory === '')
        return { kind: 'directory', name: project };
    const subdirectory = /^directories\/([^/]+)\/$/.exec(directory)?.[1];
    if (subdirectory !== undefined)
        return { kind: 'subdirectory', name: subdirectory };
    const model = /^models\/([^/]+)\/$/.exec(directory)?.[1];
    if (model !== undefined)
        return { kind: 'model', name: model };
    const [, name, platform] = /^images\/([^/]+)\/([^/]+)\/$/.exec(directory) ?? [];
    if (name === undefined || platform === undefined)
        return undefined;
    return { kind: 'image', name, ...(platform === target_unknown ? {} : { platform: platform.replaceAll('-', '/') }) };
}
const target_unknown = 'unknown';
/** No part of a platform has a hyphen (the reader of images refuses others), so that every hyphen was a slash. */
function platformDir(platform = target_unknown) {
    return canonicalPlatform(platform).replaceAll('/', '-');
}

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/kind.js


/** Declares a kind. Keeps the types of its name, files, documents and summary. */
function defineKind(rule) {
    return rule;
}
function topFile(path, mediaType, reproducible) {
    const targetAt = (at, project) => (at === path ? targetOfDir('', project) : undefined);
    return { name: path, path, mediaType, reproducible, targetAt };
}
function targetFile(name, mediaType, reproducible) {
    return {
        name,
        mediaType,
        reproducible,
        pathOf: target => `${targetDir(target)}${name}`,
        targetAt: (path, project) => {
            const at = path.lastIndexOf('/') + 1;
            return path.length - at === name.length && path.endsWith(name)
                ? targetOfDir(path.slice(0, at), project)
                : undefined;
        },
    };
}
function imageFile(name, mediaType, reproducible) {
    const pattern = /^images\/([^/]+)\/([^/]+)$/;
    return {
        name,
        mediaType,
        reproducible,
        pathOf: image => `images/${image}/${name}`,
        targetAt: path => {
            const [, image, file] = pattern.exec(path) ?? [];
            return image === undefined || file !== name ? undefined : { kind: 'image', name: image };
        },
    };
}
/** For kinds of which one file is enough. */
function anyFound(found) {
    return found.length > 0;
}
/**
 * The parts of a release that nothing of a kind is about: platforms of images, and the project if the release has artifacts. What is
 * known of one platform says nothing of another. A subdirectory may be the project, so it counts as well; a model never is.
 */
function lackingTargets(found, { project, hasArtifacts, images }) {
    const isFound = ({ name, platform }) => found.some(({ target }) => target.kind === 'image' && target.name === name && isSamePlatform(target, platform));
    const parts = images.flatMap(({ name, platforms }) => 
    // Of an image without platforms, nothing can be scanned.
    platforms.length === 0
        ? [{ kind: 'image', name }]
        : platforms.map(({ platform }) => ({ kind: 'image', name, platform })));
    const ofProject = { kind: 'directory', name: project };
    const isProjectFound = !hasArtifacts || found.some(({ target }) => isOfProject[target.kind]);
    return [...(isProjectFound ? [] : [ofProject]), ...parts.filter(part => !isFound(part))];
}
/** Whether evidence about such a target can be that about the project. */
const isOfProject = {
    directory: true,
    subdirectory: true,
    tools: true,
    model: false,
    image: false,
};
function isSamePlatform(target, platform = '') {
    return target.platform !== undefined && canonicalPlatform(target.platform) === canonicalPlatform(platform);
}
/** For kinds of which notes and page show nothing. */
function nothing() {
    return undefined;
}
/** The record of a file that a step wrote. Everything except its maker comes from the declaration. */
function kind_recordOf(file, path, madeBy) {
    const mediaType = typeof file.mediaType === 'string' ? file.mediaType : file.mediaType(path);
    return { path, mediaType, madeBy, reproducible: file.reproducible };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/artifacts.js

/** Directory of the artifacts in the release directory. */
const artifactsDir = 'artifacts/';
/** True for the path of an artifact, relative to the release directory. */
function isArtifact(path) {
    return path.startsWith(artifactsDir);
}
const artifacts_mediaTypes = [
    [/\.(whl|zip|jar)$/, 'application/zip'],
    [/\.(tar\.gz|tgz|crate|gz)$/, 'application/gzip'],
    [/\.json$/, 'application/json'],
];
/** What the project's build made: wheels, source distributions, archives. */
const artifacts = defineKind({
    kind: 'artifacts',
    files: {
        artifact: {
            name: `${artifactsDir}…`,
            /** Depends on the extension of the file. */
            mediaType: (path) => artifacts_mediaTypes.find(([pattern]) => pattern.test(path))?.[1] ?? 'application/octet-stream',
            // The project's build made it, and nobody has built it twice to compare.
            reproducible: 'unverified',
            targetAt: (path, project) => isArtifact(path) ? { kind: 'directory', name: project } : undefined,
        },
    },
    requirable: {
        absent: `there is no file in ${artifactsDir}. Build into that directory before the release is assembled.`,
    },
    present: anyFound,
    summarise: nothing,
});

;// CONCATENATED MODULE: ./packages/evidence/lib/manifest/reproducible.js

/**
 * What a rebuild of the same tag gives. `bytes`: the same bytes, which somebody has proven. `payload`: the same signed content.
 * `unverified`: not known, because nobody has built it twice. `no`: a different file.
 */
const reproducibleValues = ['bytes', 'payload', 'unverified', 'no'];
const sentences = {
    bytes: which => `A rebuild of the tag gives the same bytes for ${which}.`,
    payload: which => `A rebuild of the tag gives the same signed content for ${which}.`,
    unverified: which => `Nobody has checked whether a rebuild of the tag gives the same bytes for ${which}.`,
    no: which => `A rebuild of the tag gives different bytes for ${which}.`,
};
/** One sentence for each value that occurs, for example `A rebuild of the tag gives the same bytes for 2 artifacts.` */
function rebuildSentences(files, noun) {
    return reproducibleValues.flatMap(value => {
        const number = files.filter(({ reproducible }) => reproducible === value).length;
        return number === 0 ? [] : [sentences[value](count(number, noun))];
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/in-toto/rebuild.js




/** docs/buildtypes/rebuild-v1.md explains it. */
const rebuildType = 'https://github.com/org/release-tools/blob/v1/docs/buildtypes/rebuild-v1.md';
/**
 * What a rebuild says of a released file. `identical`: the same bytes. `payload`: what is signed is the same. `content`: the same
 * content in another container. `differs`: another content. `declared`: it differs as the release says that it does. `unknown`: not
 * rebuilt, or not compared.
 */
const rebuildResults = ['identical', 'payload', 'content', 'differs', 'declared', 'unknown'];
const hex = matching(/^[0-9a-f]{64}$/, '64 lower-case hexadecimal digits');
/** Of one text, in characters. */
const longest = 4000;
const line = matching(new RegExp(`^[^\\p{Cc}\\p{Cs}]{0,${longest}}$`, 'u'), 'one line of text');
const difference = object({ member: optional(line), field: line, old: line, new: line, cause: optional(line) });
const file = object({
    path: line,
    sha256: hex,
    reproducible: oneOf(...reproducibleValues),
    result: oneOf(...rebuildResults),
    rebuilt: optional(hex),
    reason: optional(line),
    differences: optional(shape_list(difference, 100)),
});
const predicate = object({
    release: object({ project: line, version: line, repository: line, tag: line, commit: line, manifestSha256: hex }),
    rebuilder: object({
        program: object({ name: line, version: line }),
        platform: line,
        tools: shape_list(object({ name: line, version: line, sha256: optional(hex) }), 10_000),
        differences: shape_list(difference, 10_000),
    }),
    result: oneOf('reproduced', 'different', 'unknown'),
    problems: shape_list(line, 100),
    files: shape_list(file, 100_000),
});
/**
 * The statement of a rebuild. Its subjects are the released files that were compared, and the manifest that lists them. Values and names
 * from files become one line each: otherwise, a tab in a line that differs would make the statement unreadable.
 */
function rebuildStatement(given) {
    const rebuild = readShape(predicate, inLines(given), 'the attestation', 'This is a defect of release-tools.');
    const files = [...rebuild.files].sort((a, b) => byBytes(a.path, b.path));
    const compared = files.filter(({ result }) => result !== 'unknown');
    const named = [{ path: manifestName, sha256: rebuild.release.manifestSha256 }, ...compared];
    return {
        _type: 'https://in-toto.io/Statement/v1',
        subject: named.map(({ path, sha256 }) => ({ name: path, digest: { sha256 } })),
        predicateType: rebuildType,
        predicate: { ...rebuild, files },
    };
}
function inLines(value) {
    if (typeof value === 'string')
        return cut(value.replace(/[\p{Cc}\p{Cs}]/gu, escaped), longest - 1);
    if (Array.isArray(value))
        return value.map(inLines);
    return isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inLines(one)])) : value;
}
function escaped(character) {
    return `\\u{${character.codePointAt(0)?.toString(16)}}`;
}
/**
 * The predicate of a statement of a rebuild. Its result is never better than what it says of the files: a statement could claim that
 * all is well and list a file that differs. `what` names it in errors. Throws a Problem if it is another one.
 */
function readRebuild({ predicateType, predicate: raw }, what) {
    shape_readShape(oneOf(rebuildType), predicateType, `the predicate type of ${what}`, rebuild_next);
    const rebuild = shape_readShape(predicate, raw, what, rebuild_next);
    const both = [rebuild.result, rebuildResult(rebuild.files, rebuild.problems)];
    return { ...rebuild, result: worstFirst.find(result => both.includes(result)) ?? 'unknown' };
}
const worstFirst = ['different', 'unknown', 'reproduced'];
/**
 * Whether a rebuild reproduces the whole: a difference outweighs what is not known. An artifact or image that differs as declared is not
 * known to be the same.
 */
function rebuildResult(files, problems) {
    if (problems.length > 0 || files.some(isBroken))
        return 'different';
    if (files.some(isOpen))
        return 'unknown';
    return files.some(({ result }) => result !== 'unknown' && result !== 'declared') ? 'reproduced' : 'unknown';
}
function isOpen(file) {
    return (file.result === 'unknown' && shouldBeSame(file)) || (file.result === 'declared' && isUsed(file));
}
function isBroken({ result, reproducible, sha256, rebuilt = sha256 }) {
    if (result === 'identical')
        return rebuilt !== sha256;
    return result === 'differs' || (result === 'content' && reproducible === 'bytes');
}
/** Where an image stands among the files of a release: an image is in a registry, and known by its digest. */
function imagePath(name) {
    return `images/${name}`;
}
/** True for files whose rebuild must give the same bytes: those that are used, and those that the manifest says so of. */
function shouldBeSame({ path, reproducible }) {
    return reproducible === 'bytes' || isUsed({ path });
}
function isUsed({ path }) {
    return isArtifact(path) || /^images\/[^/]+$/.test(path);
}
const rebuild_next = 'Give an attestation that `release-tools reproduce --attestation` wrote.';

;// CONCATENATED MODULE: ./packages/evidence/lib/in-toto/stated-result.js


const rules = [
    // https://slsa.dev/spec/v1.1/verification_summary
    {
        type: 'https://slsa.dev/verification_summary/v',
        word: ({ predicate }) => (0,lib_json/* textAt */.$6)(predicate, 'verificationResult'),
        good: ['PASSED'],
    },
    // https://github.com/in-toto/attestation/blob/main/spec/predicates/test-result.md
    {
        type: 'https://in-toto.io/attestation/test-result/v',
        word: ({ predicate }) => (0,lib_json/* textAt */.$6)(predicate, 'result'),
        good: ['PASSED', 'WARNED'],
    },
    // docs/buildtypes/rebuild-v1.md
    { type: rebuildType, word: statement => readRebuild(statement, 'the attestation').result, good: ['reproduced'] },
];
/** True for predicate types whose statements may say that their subject is not good. */
function saysVerdict(predicateType) {
    return ruleOf(predicateType) !== undefined;
}
/**
 * What a verdict says of its subject, and whether that is good. Undefined for a statement of another kind. Throws a Problem for a statement
 * of a rebuild that cannot be read.
 */
function statedResult(statement) {
    const rule = ruleOf(statement.predicateType);
    if (rule === undefined)
        return undefined;
    const word = rule.word(statement) ?? 'nothing';
    return { word, good: rule.good.includes(word) };
}
function ruleOf(predicateType) {
    return rules.find(({ type }) => typeof predicateType === 'string' && predicateType.startsWith(type));
}

;// CONCATENATED MODULE: ./packages/evidence/lib/models/model-manifest.js




/** https://github.com/ossf/model-signing-spec/blob/main/spec/v1.0.md §5.1 */
const modelType = 'https://model_signing/signature/v1.0';
/** https://github.com/ossf/model-signing-spec/blob/main/algorithm-registry.md, as Node calls them. */
const model_manifest_hashes = { sha256: 'sha256', blake2b: 'blake2b512' };
const sizes = { sha256: 64, blake2b512: 128 };
/** Never signed, at the top of a model (§6.2). */
const neverSigned = ['.git', '.gitattributes', '.github', '.gitignore'];
/**
 * Reads a verified statement about a model. Throws a Problem if it contradicts itself, and CannotCheck if it was made in a way that is not
 * known.
 */
function model_manifest_readModelManifest({ _type, predicateType, subject, predicate }) {
    if (predicateType !== modelType)
        throw refusal_notVerified(`it is a statement of type ${JSON.stringify(predicateType)}, not the signature of a model.`);
    if (_type !== 'https://in-toto.io/Statement/v1' || subject.length !== 1)
        throw model_manifest_wrong('it must be about one model, in a statement of version 1.');
    const how = (0,lib_json.at)(predicate, 'serialization');
    const method = model_manifest_known((0,lib_json/* textAt */.$6)(how, 'method'), ['files', 'shards'], 'way to list files (`method`)');
    const hash = model_manifest_hashes[model_manifest_known((0,lib_json/* textAt */.$6)(how, 'hash_type'), ['sha256', 'blake2b'], 'kind of digest (`hash_type`)')];
    const resources = (0,lib_json.at)(predicate, 'resources');
    if (!Array.isArray(resources) || resources.length === 0)
        throw model_manifest_wrong('it lists no file.');
    const isSharded = method === 'shards';
    const files = filesOf(resources, hash, isSharded);
    if (isSharded)
        requireShards(files, (0,lib_json/* numberAt */.tk)(how, 'shard_size'));
    requireRoot(resources, subject[0]?.digest.sha256);
    return {
        name: subject[0]?.name ?? '',
        files,
        hash,
        isSharded,
        followsLinks: (0,lib_json.at)(how, 'allow_symlinks') === true,
        ignored: [...new Set([...neverSigned, ...ignoredPaths((0,lib_json.at)(how, 'ignore_paths'))])],
    };
}
function model_manifest_known(value, values, what) {
    const found = values.find(one => one === value);
    if (found !== undefined)
        return found;
    throw cannotCheck(`its ${what} is ${JSON.stringify(value)}, which is not known.`, 'Use model_signing.');
}
function filesOf(resources, hash, isSharded) {
    const files = new Map();
    for (const resource of resources) {
        const [name, digest] = [(0,lib_json/* textAt */.$6)(resource, 'name'), (0,lib_json/* textAt */.$6)(resource, 'digest')];
        if (name === undefined || digest === undefined || !/^[0-9a-f]+$/.test(digest) || digest.length !== sizes[hash])
            throw model_manifest_wrong('one of its files has no name, or not the digest that it should have.');
        const { path, part } = isSharded ? shard(name, digest) : { path: name, part: { digest } };
        const parts = files.get(path);
        if (parts !== undefined && !isSharded)
            throw model_manifest_wrong(`it lists ${JSON.stringify(path)} twice.`);
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
        throw model_manifest_wrong(`${JSON.stringify(name)} is not a part of a file.`);
    return { path, part: { digest, range: { start: Number(start), end: Number(end) } } };
}
/** The parts of a file must be all of it: each of the size that is named, but the last one. */
function requireShards(files, size) {
    if (size === undefined || !Number.isSafeInteger(size) || size < 1)
        throw model_manifest_wrong('it does not say how large a part is.');
    for (const [path, parts] of files) {
        parts.sort((a, b) => (a.range?.start ?? 0) - (b.range?.start ?? 0));
        const isWhole = parts.every(({ range }, index) => {
            const start = index * size;
            const isLast = index === parts.length - 1;
            const end = range?.end ?? 0;
            return range?.start === start && (isLast ? end > start && end <= start + size : end === start + size);
        });
        if (!isWhole)
            throw model_manifest_wrong(`the parts of ${JSON.stringify(path)} are not the whole file.`);
    }
}
/** §6.5.1 */
function requireRoot(resources, root) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (const resource of resources)
        hash.update(Buffer.from((0,lib_json/* textAt */.$6)(resource, 'digest') ?? '', 'hex'));
    if (hash.digest('hex') !== root)
        throw model_manifest_wrong('the digest of the model is not that of its files.');
}
/** Paths outside the model, as some versions write them for other files, are left out: nothing in the model has them. */
function ignoredPaths(value) {
    if (value === undefined)
        return [];
    if (!Array.isArray(value) || !value.every(path => typeof path === 'string' && path !== ''))
        throw model_manifest_wrong('its list of paths that are not signed is damaged.');
    return value.filter(path => !/^\/|(?:^|\/)\.{1,2}(?:\/|$)/.test(path)).map(path => path.replace(/\/+$/, ''));
}
function model_manifest_wrong(found) {
    return refusal_notVerified(`its signed list of files contradicts itself: ${found}`);
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
    const kept = packetsOf(data).flatMap(packet => (isRevocation(packet) ? [] : [wholePacket(data, packet)]));
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

;// CONCATENATED MODULE: ./packages/evidence/lib/openpgp/keyring.js





/** Maximum size of a file of keys, in bytes. One key can have hundreds of kilobytes of signatures by others, and a list has many keys. */
const keyringLimit = 16 * 1024 * 1024;
/** Maximum number of keys in a file. The KEYS files of large projects have some hundreds. */
const mostKeys = 5000;
/**
 * Reads public keys, armoured or binary. Throws a Problem if it is not a file of public keys. A key that cannot be read is left out, so
 * that one of them does not spoil all others; its signatures are then by an unknown key.
 */
async function readKeyring(content) {
    if (isKeybox(content))
        throw keyring_unusable('it is a keybox of GnuPG.');
    if (!hasOpenPgpKey(content))
        throw keyring_unusable('it is not an OpenPGP public key.');
    const blocks = unarmoured(content).map(dividedIn);
    const segments = blocks.flatMap(({ keys }) => keys);
    if (segments.length > mostKeys)
        throw keyring_unusable(`it has ${segments.length} keys, more than the ${mostKeys} accepted.`);
    const revocations = await Promise.all(blocks.flatMap(({ alone }) => alone).map(loneRevocation));
    const ring = { keys: [], unread: [] };
    for (const segment of segments) {
        try {
            ring.keys.push(await keyring_readOne(segment, revocations));
        }
        catch (error) {
            if (error instanceof lib_problem/* Problem */.A)
                throw error;
            ring.unread.push((0,lib_problem/* messageOf */.b)(error));
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
        throw new lib_problem/* Problem */.A('read the OpenPGP key', {
            found: `${fingerprint} is a subkey of ${fingerprintOf(owner.key)}.`,
            next: 'Name the primary key: its owner can replace subkeys.',
        });
    const named = keys.slice(0, 3).map(({ key }) => fingerprintOf(key));
    throw new lib_problem/* Problem */.A('read the OpenPGP key', {
        found: `it does not have the key ${fingerprint}, but ${named.join(', ')}${keys.length > 3 ? ` and ${keys.length - 3} more` : ''}.`,
        next: 'Compare the fingerprint with the one that the publisher names in another place.',
    });
}
async function keyring_readOne({ data, packets }, alone) {
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
    const packets = packetsOf(data);
    if (packets.some(({ tag }) => tag === tags.secretKey))
        // The message does not repeat the content, which is a secret.
        throw keyring_unusable('it has a private key. Make sure that nobody else has seen it.');
    const starts = packets.filter(({ tag }) => tag === tags.publicKey).map(({ start }) => start);
    const keys = starts.map((start, index) => {
        const end = starts[index + 1] ?? data.length;
        return { data: data.subarray(start, end), packets: packets.filter(one => one.start >= start && one.start < end) };
    });
    const [first = data.length] = starts;
    const alone = packets.filter(one => one.start < first && isRevocation(one)).map(one => wholePacket(data, one));
    return { keys, alone };
}
function keyring_unusable(found) {
    return new lib_problem/* Problem */.A('read the OpenPGP key', {
        found,
        next: 'Give the public key, as `gpg --export --armor` writes it.',
    });
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
        throw refusal_notVerified(`its key was made on ${day(newest)}, after the signature (${day(created)}): it was not valid yet.`);
    const end = await expiry({ owner, part });
    if (end !== undefined && end <= (existedAt ?? now))
        throw expired(end, created);
    return end !== undefined && end <= now ? `expired on ${day(end)}` : undefined;
}
function requireStrong({ algorithm, bits, curve }) {
    if (algorithm.startsWith('rsa') && (bits ?? 0) < leastRsaBits)
        throw refusal_notVerified(`it is by an RSA key of ${bits} bits, which is too short to trust.`);
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
    throw refusal_notVerified(`its ${by} has been revoked by its owner${reasonOf(found)}.`);
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
    const text = (0,lib_problem/* messageOf */.b)(error);
    if (/authorized key/.test(text))
        return new CannotCheck('check the signature', {
            found: 'the owner of its key has named another key that may revoke it, which release-tools cannot look up.',
            next: 'Ask the publisher whether the key is still good, or use gpg.',
            cause: error,
        });
    return notUsed(text, error);
}
function notUsed(details, cause) {
    return refusal_notVerified('its key is not one that its owner uses to sign.', details, cause);
}
function expired(end, created) {
    if (end <= created)
        return refusal_notVerified(`its key had expired on ${day(end)}, before the signature (${day(created)}).`);
    return refusal_notVerified(`its key expired on ${day(end)}. The signature says that it is older (${day(created)}), but nothing else proves that. ${renewed}`);
}
/** A time for people, in UTC. */
function day(time) {
    return time.toISOString().replace('.000Z', 'Z');
}

;// CONCATENATED MODULE: ./packages/evidence/lib/openpgp/signature-packets.js






/** Maximum number of signatures in a file: each by an accepted key reads the whole file once. */
const signature_packets_mostSignatures = 64;
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
    const packets = blocks.flatMap(data => packetsOf(data).map(packet => ({ ...packet, data: wholePacket(data, packet) })));
    if (packets.length === 0)
        throw damaged('it has no signature.');
    if (packets.length > signature_packets_mostSignatures)
        throw damaged(`it has ${packets.length} packets, more than the ${signature_packets_mostSignatures} accepted.`);
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
        return damaged(`${(0,lib_problem/* messageOf */.b)(error)}.`, error);
    }
}
/** Throws if the signature, by whomever, does not say which bytes were signed. */
function requireFileSignature({ signatureType: type, hashAlgorithm: hash }) {
    if (type === types.text)
        throw cannotCheck('it is a signature of a text, for which the ends of lines do not count. So it does not say which bytes were signed.', detached);
    if (type !== types.binary)
        throw refusal_notVerified(`it is an OpenPGP signature of type ${type}, not one of a file.`);
    const name = broken[hash ?? 0];
    if (name !== undefined)
        throw refusal_notVerified(`it was made over the ${name} of the file. Somebody can make another file with the same ${name}.`);
    if (!digests.includes(hash ?? 0))
        throw cannotCheck(`it was made over a digest that is not known (number ${hash}).`, 'Use gpg.');
}

;// CONCATENATED MODULE: ./packages/evidence/lib/openpgp/verify-openpgp.js








/** The signature is by a key that nobody accepts, so nothing else of it was checked. */
class OtherSigner extends lib_problem/* Problem */.A {
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
            if (!(error instanceof lib_problem/* Problem */.A))
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
    return refusal_notVerified(`the file has ${count} signatures, and one of them is bad: ${found}`, details, cause);
}
async function verifyOne(signature, { file, keyrings, now, existedAt }) {
    if (signature instanceof lib_problem/* Problem */.A)
        throw signature;
    const candidates = verify_openpgp_candidatesFor(signature, keyrings);
    if (candidates.length === 0)
        throw otherSigner(signature, keyrings);
    requireFileSignature(signature);
    const signed = copiesOf(await verify_openpgp_signedBy(signature, candidates, file), keyrings);
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
function verify_openpgp_candidatesFor({ issuerKeyID }, keyrings) {
    return keyrings
        .flatMap(({ keys }) => keys)
        .flatMap(owner => [owner.key, ...owner.key.subkeys]
        .filter(part => part.getKeyID().equals(issuerKeyID))
        .map((part) => ({ owner, part })));
}
/** The key that has made the signature. Several keys can have the same short identifier. */
async function verify_openpgp_signedBy(signature, candidates, file) {
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
        if (error instanceof lib_problem/* Problem */.A || (error instanceof Error && 'code' in error))
            throw error;
        throw verify_openpgp_refusal(error);
    }
}
/** The Problem for an error of the library. */
function verify_openpgp_refusal(error) {
    const text = (0,lib_problem/* messageOf */.b)(error);
    if (/digest did not match|verification failed|does not match issuer key/i.test(text))
        return refusal_notVerified('the signature was not made over this content by this key.', text, error);
    return cannotCheck(`OpenPGP.js cannot check it (${text.replace(/\.$/, '')}).`, 'Use gpg.', error);
}
function requireTimes(signature, created, now, existedAt) {
    if (created > now)
        throw refusal_notVerified(`it says that it was made on ${day(created)}, which is still to come.`);
    if (existedAt !== undefined && created > existedAt)
        throw refusal_notVerified(`it says that it was made on ${day(created)}, but it existed on ${day(existedAt)}.`);
    const end = signature.getExpirationTime();
    if (end instanceof Date && end <= now)
        throw refusal_notVerified(`the signature expired on ${day(end)}, as its signer decided.`);
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

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/timestamped.js










/**
 * The time at which bytes existed, as a timestamp authority of the trusted root says in its response (RFC 3161, in base64). Throws CannotCheck
 * without such an authority, and another Problem if the response is about something else.
 */
function timestampedAt(content, response, trust) {
    const roots = rootsOf(trust);
    if (roots.length === 0)
        throw cannotCheck('it has a timestamp, but there is no trusted root with an authority for it.');
    const entity = entityOf(content, response);
    const [time] = passing(roots, root => verify(entity, root));
    if (time === undefined)
        throw refusal_notVerified('its timestamp has no time.');
    return time;
}
function verify(entity, root) {
    new Instance(root).authorities.requireKnown(entity);
    const material = materialOf(root);
    const publicKey = material.timestampAuthorities[0]?.certChain[0]?.publicKeyObject;
    if (publicKey === undefined)
        throw cannotCheck('the trusted root has no timestamp authority.');
    const own = { ...material, publicKey: () => ({ publicKey, validFor: () => true }) };
    try {
        new verify_dist/* Verifier */.BL(own, { tlogThreshold: 0, ctlogThreshold: 0, timestampThreshold: 1 }).verify(entity);
    }
    catch (error) {
        throw refusal(error);
    }
    return new Date(signedTime(entity) ?? Number.NaN);
}
/** The bytes in the place of a signature, of which the library checks the timestamp. Who signed is not asked of it. */
function entityOf(content, signedTimestamp) {
    const signature = Buffer.from(content);
    const digest = (0,external_node_crypto_.createHash)('sha256').update(content).digest('base64');
    const entity = toEntity(parseBundle({
        mediaType: bundleMediaType,
        verificationMaterial: {
            publicKey: { hint: '' },
            timestampVerificationData: { rfc3161Timestamps: [{ signedTimestamp }] },
        },
        messageSignature: {
            messageDigest: { algorithm: 'SHA2_256', digest },
            signature: signature.toString('base64'),
        },
    }));
    const any = () => true;
    return {
        ...entity,
        signature: {
            signature,
            compareDigest: any,
            compareSignature: any,
            compareSignedDigest: any,
            verifySignature: any,
        },
    };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/signatures/check-bare.js











/**
 * Checks a signature that names no digest: it follows from the key, and RSA keys sign any that counts. Throws what SignatureVerifier
 * throws.
 */
async function checkBare(signature, subject, trust, verifier) {
    const attempts = attemptsOf(signature, trust, verifier);
    if (attempts.length === 0)
        throw refusal_notVerified('it was made with a key pair, but no public key (PEM) is accepted.');
    const digests = await subject.digests();
    return firstValid(attempts, async (one) => firstValid(one.hashes(), hash => verifyContent(one.verifier, subject, bundleOfFile(signature, hash, digests[hash] ?? ''))));
}
function attemptsOf({ certificates: [certificate] }, trust, verifier) {
    if (certificate !== undefined)
        return [{ verifier, hashes: () => hashesOf(check_bare_keyIn(certificate)) }];
    // A key on one curve cannot have made the signature of another, which says nothing of the others.
    return trust.signers.filter(isKeySigner).map(signer => ({
        verifier: new sigstore_SignatureVerifier({ ...trust, signers: [signer] }),
        hashes: () => hashesOf(public_key_parsePublicKey(signer.publicKey)),
    }));
}
function check_bare_keyIn(certificate) {
    try {
        return new external_node_crypto_.X509Certificate(Buffer.from(certificate, 'base64')).publicKey;
    }
    catch (cause) {
        throw unusableSignature(`its certificate is damaged (${(0,lib_problem/* messageOf */.b)(cause)}).`, cause);
    }
}

;// CONCATENATED MODULE: ./packages/evidence/lib/signatures/check-signature.js














/** A genuine statement that says that the file is not good. No other statement outweighs it. */
class BadVerdict extends lib_problem/* Problem */.A {
}
/** Checks one signature. Throws CannotCheck if that cannot be done, BadVerdict, and another Problem if it is not valid. */
async function check_signature_checkSignature(signature, asked) {
    return requireRepository(await by_kind_byKind(signature, {
        bundle: one => checkBundle(one, asked),
        bare: one => check_signature_checkFile(one, asked),
        openpgp: one => checkOpenPgp(one, asked),
        unread: ({ problem }) => {
            throw problem;
        },
    }), asked.trust);
}
/** The verifier compares the repository in certificates. A signature by a key names none, so it must not pass as compared. */
function requireRepository(checked, { repository }) {
    if (repository === undefined || ('source' in checked && checked.source !== undefined))
        return checked;
    throw refusal_notVerified(`it was made with a key, so it does not say that it comes from ${repository}.`);
}
async function check_signature_checkFile(signature, asked) {
    const { subject, trust, verifier } = asked;
    refuseType(asked);
    requireTime(trust, signature);
    return { ...(await checkBare(signature, subject, trust, verifier)), format: signature.format };
}
async function checkOpenPgp({ content, format, timestamp }, asked) {
    const { subject, trust, now = new Date() } = asked;
    refuseType(asked);
    const file = subject.data ?? subject.path;
    if (file === undefined)
        throw refusal_notVerified('it is the signature of a file, and this is known by its digest alone.');
    const keyrings = trust.keyrings ?? [];
    const proven = timestamp === undefined ? {} : { existedAt: timestampedAt(content, timestamp, trust) };
    const verified = await verifyOpenPgp({ file, signature: content, keyrings, now, ...proven });
    return { ...verified, format, ...(proven.existedAt === undefined ? {} : { time: day(proven.existedAt) }) };
}
async function checkBundle(signature, asked) {
    const { bundle, format } = signature;
    if (signature.parts !== undefined)
        requireTime(asked.trust, signature.parts);
    if (bundle.content.$case === 'dsseEnvelope')
        return checkStatement(signature, asked);
    refuseType(asked);
    return { ...(await verifyContent(asked.verifier, asked.subject, bundle)), format };
}
async function checkStatement({ bundle, format, demand }, asked) {
    const { statement, ...verified } = asked.verifier.verifyStatement(bundle);
    const { predicateType } = statement;
    const { type, subject } = asked;
    if (type !== undefined && predicateType !== type)
        throw refusal_notVerified(`the attestation is of type ${JSON.stringify(predicateType)}.`);
    await (predicateType === modelType ? requireModelFile : requireSubject)(statement, subject);
    const result = statedResult(statement);
    if (result?.good === false)
        throw new BadVerdict('verify the file', {
            found: `a genuine attestation (${predicateType}) says ${JSON.stringify(result.word)} about it.`,
            next: 'Do not use the file.',
        });
    demand?.(statement, subject.name);
    return { ...verified, format, predicateType, ...(result === undefined ? {} : { says: result.word }) };
}
async function requireSubject(statement, { digests: digestsOf }) {
    const digests = await digestsOf();
    if (hasSubject(statement, digests))
        return;
    const names = new Set(statement.subject.flatMap(({ digest }) => Object.keys(digest)));
    if (hashNames.every(name => !names.has(name)))
        throw refusal_notVerified(`the attestation names what it is about by ${[...names].join(' and ')}, which does not identify a file; ${hashNames.join(', ')} do.`);
    const [name = 'sha256', digest] = Object.entries(digests)[0] ?? [];
    throw refusal_notVerified(`the attestation is not about this file (${name} ${digest}).`);
}
/** The signature of a model is about all its files. One file alone can be a model. */
async function requireModelFile(statement, { name, digests: digestsOf }) {
    const { files, hash, isSharded } = model_manifest_readModelManifest(statement);
    const [digest, ...others] = files.get('.') ?? files.get(name) ?? [];
    if (digest === undefined || files.size > 1 || others.length > 0 || isSharded || hash !== 'sha256')
        throw cannotCheck('it is the signature of a model (OpenSSF model signing) of several files, or by a digest other than SHA-256.', 'Give the directory of the model to release-tools verify.');
    const { sha256 } = await digestsOf();
    if (digest.digest !== sha256)
        throw refusal_notVerified(`the signature of the model is not about this file (sha256 ${sha256}).`);
}
function refuseType({ type }) {
    if (type === undefined)
        return;
    throw refusal_notVerified('the bundle has the signature of a file, not an attestation of the type given by --type.');
}
/** A certificate is valid for minutes. If the proof of the time may be elsewhere, the signature is not wrong without it. */
function requireTime(trust, { certificates, entries = [], timestamps = [] }) {
    if (certificates.length === 0 || !trust.signers.some(needsRoot))
        return;
    const isDated = timestamps.length > 0 || entries.some(entry => (0,lib_json.at)(entry, 'inclusionPromise') !== undefined);
    if (!isDated)
        throw cannotCheck('it has a certificate, but neither a log entry with a time nor a timestamp shows when it was made.', 'Give the Sigstore bundle, which contains that.');
    if (entries.length === 0 && rootsOf(trust).every(root => root.tlogs.length > 0))
        throw cannotCheck('it has a certificate, but no log entry.', 'Give the Sigstore bundle, which contains it.');
}

;// CONCATENATED MODULE: ./packages/evidence/lib/signatures/verify-blob.js






/**
 * Verifies a file by its signatures, or by attestations about it, offline: at least one must be valid and by an accepted signer. Throws a
 * Problem if none is, and CannotCheck if that cannot be found out. A genuine verdict that says that the file is bad outweighs all others.
 */
async function verifyBlob({ file, signatures: document, trust, type }) {
    return checkSignatures(document.signatures, {
        subject: fileSubject(file),
        trust,
        verifier: new SignatureVerifier(trust),
        type,
    });
}
/** Checks signatures until one is valid, and all verdicts. Throws as verifyBlob does. */
async function checkSignatures(signatures, asked) {
    const failures = [];
    let answer;
    for (const { one, isVerdict } of verdictsFirst(signatures)) {
        // Every verdict is read, because a bad one may follow a good one. Of all others, one is enough.
        if (answer !== undefined && !isVerdict)
            break;
        try {
            const found = await check_signature_checkSignature(one, asked);
            answer ??= found;
        }
        catch (error) {
            if (error instanceof BadVerdict)
                throw error;
            failures.push(error);
        }
    }
    if (answer !== undefined)
        return answer;
    throw worst(failures);
}
/** Statements that claim to be a verdict come first, so that a bad one is found before a good answer is given. */
function verdictsFirst(signatures) {
    const all = signatures.map(one => ({ one, isVerdict: signatures.length > 1 && claimsVerdict(one) }));
    return all.sort((a, b) => Number(b.isVerdict) - Number(a.isVerdict));
}
function claimsVerdict(signature) {
    if (!('bundle' in signature) || signature.bundle.content.$case !== 'dsseEnvelope')
        return false;
    try {
        const { payload } = signature.bundle.content.dsseEnvelope;
        return saysVerdict((0,lib_json.at)((0,lib_json/* parseJson */.qF)(payload.toString(), 'a statement'), 'predicateType'));
    }
    catch {
        // What cannot be read is refused later, with its reason.
        return false;
    }
}

;// CONCATENATED MODULE: ./packages/evidence/lib/models/open-file-list.js







/**
 * Opens the list of the files of a model (`NAME.files.json`) that was signed as any file is: with GPG, for example, which cannot make the
 * format of OpenSSF model signing. Throws a Problem if nobody who is trusted signed it, and CannotCheck if that cannot be found out.
 */
async function openFileList(list, signature, trust) {
    const verified = await checkSignatures(readSignatures(signature).signatures, {
        subject: bytesSubject(list.name, list.content),
        trust,
        verifier: new sigstore_SignatureVerifier(trust),
    });
    if (verified.predicateType !== undefined)
        throw refusal_notVerified('it is an attestation about the list of files, and not a signature of it.');
    const statement = statement_parseStatement(payloadType, list.content);
    return { verified, manifest: model_manifest_readModelManifest(statement), sha256: statement.subject[0]?.digest.sha256 ?? '' };
}

// EXTERNAL MODULE: ./node_modules/.pnpm/@sigstore+core@4.0.1_patch_hash=37f66c59aae68dec1a1551371ba5486cc25f41379ddbd66d8bc900dcdb0b4db0/node_modules/@sigstore/core/dist/index.js
var core_dist = __webpack_require__(4029);
;// CONCATENATED MODULE: ./packages/evidence/lib/models/certificate-chain.js








/** Most certificates between that of a signer and an authority. */
const mostIntermediates = 8;
/** basicConstraints, keyUsage, subjectAltName, extKeyUsage: RFC 5280 §4.2.1. A critical extension that is not known must not be ignored. */
const certificate_chain_known = ['2.5.29.19', '2.5.29.15', '2.5.29.17', '2.5.29.37'];
const certificate_chain_nameConstraints = '2.5.29.30';
/** ECDSA and RSA with SHA-256, SHA-384 and SHA-512 (RFC 5758 §3.2, RFC 4055 §5), and Ed25519 (RFC 8410 §3). */
const strong = [
    ...[2, 3, 4].map(last => `1.2.840.10045.4.3.${last}`),
    ...[11, 12, 13].map(last => `1.2.840.113549.1.1.${last}`),
    '1.3.101.112',
];
/**
 * Checks that one of `authorities` issued the first of `chain` (DER), the certificate of a signer, directly or through the others. Each
 * issuer must be allowed to issue, and all must be valid at `now`. Whether one was revoked is not known. Returns the signer's certificate.
 * Throws a Problem if it is not, and CannotCheck if that cannot be found out.
 */
function requireIssued(chain, authorities, now) {
    const [leaf, ...others] = chain.slice(0, mostIntermediates + 1).map(readCertificate);
    if (leaf === undefined)
        throw refusal_notVerified('it has no certificate.');
    if (chain.length > mostIntermediates + 1)
        throw refusal_notVerified(`it has ${chain.length} certificates.`);
    requirePurpose(leaf);
    const path = [leaf];
    for (let child = leaf;;) {
        certificate_chain_requireValid(child, now);
        const authority = authorities.find(one => hasIssued(one, child));
        if (authority !== undefined) {
            requireMayIssue(authority, path.length - 1);
            certificate_chain_requireStrong(child, authority);
            certificate_chain_requireValid(authority, now);
            return leaf;
        }
        const issuer = others.find(one => !path.includes(one) && hasIssued(one, child));
        if (issuer === undefined)
            throw refusal_notVerified(`no accepted authority has issued the certificate of ${certificate_chain_nameOf(child)}.`);
        requireMayIssue(issuer, path.length - 1);
        certificate_chain_requireStrong(child, issuer);
        path.push(issuer);
        child = issuer;
    }
}
/** Reads certificates in PEM form, one after the other. Throws a Problem if there is none, or if one cannot be read. */
function readAuthorities(pem) {
    const texts = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
    if (texts.length === 0)
        throw notVerified('it has no certificate in PEM form.');
    return texts.map(readCertificate);
}
function readCertificate(content) {
    try {
        return new external_node_crypto_.X509Certificate(content);
    }
    catch (cause) {
        throw refusal_notVerified(`a certificate cannot be read (${(0,lib_problem/* messageOf */.b)(cause)}).`);
    }
}
function hasIssued(issuer, child) {
    return child.checkIssued(issuer) && child.verify(issuer.publicKey);
}
/** `below`: how many certificates of authorities are between it and the signer's. */
function requireMayIssue(issuer, below) {
    const { extBasicConstraints: constraints, extKeyUsage: usage } = extensionsOf(issuer);
    const isCa = constraints?.isCA === true && usage?.keyCertSign !== false;
    if (!isCa)
        throw refusal_notVerified(`${certificate_chain_nameOf(issuer)} may not issue certificates.`);
    if (isForCode(issuer) === false)
        throw refusal_notVerified(`${certificate_chain_nameOf(issuer)} may not issue certificates for signatures of code.`);
    const most = constraints.pathLenConstraint;
    if (most !== undefined && below > most)
        throw refusal_notVerified(`${certificate_chain_nameOf(issuer)} may not issue certificates of authorities.`);
}
/** The key may sign, and its purpose is code, if the certificate names purposes: both count (RFC 5280 §4.2.1.12). */
function requirePurpose(leaf) {
    const maySign = extensionsOf(leaf).extKeyUsage?.digitalSignature;
    const isIntended = isForCode(leaf);
    if (maySign !== false && isIntended !== false && (maySign ?? isIntended) === true)
        return;
    throw refusal_notVerified(`the certificate of ${certificate_chain_nameOf(leaf)} is not for signatures of code.`);
}
/** Throws CannotCheck if somebody else could have made the signature of the issuer. */
function certificate_chain_requireStrong(child, issuer) {
    const algorithm = certificate_chain_attempt(() => core_dist.X509Certificate.parse(Buffer.from(child.raw)).root.subs[1], child);
    const oid = certificate_chain_attempt(() => algorithm?.subs[0]?.toOID() ?? '', child);
    const isStrong = strong.includes(oid) || (algorithm !== undefined && hashOfPss(algorithm) !== undefined);
    if (!isStrong)
        throw certificate_chain_unreadable(child, `it is signed by an algorithm that is weak or not known (${oid})`);
    hashesOf(issuer.publicKey);
}
function certificate_chain_requireValid(one, now) {
    const [from, to] = [new Date(one.validFrom), new Date(one.validTo)];
    if (from <= now && now <= to)
        return;
    const days = [from, to].map(day => formatDate(day.toISOString()));
    throw cannotCheck(`the certificate of ${certificate_chain_nameOf(one)} is valid from ${days.join(' to ')}, and nothing proves that it was used then.`, 'Ask the publisher for a new signature.');
}
/** The extensions of a certificate. Throws CannotCheck for one that limits it in a way that is not known here. */
function extensionsOf(one) {
    const parsed = certificate_chain_attempt(() => core_dist.X509Certificate.parse(Buffer.from(one.raw)), one);
    const limits = parsed.extensions.map(({ subs }) => {
        const oid = certificate_chain_attempt(() => subs[0]?.toOID() ?? '', one);
        return { oid, isCritical: parsed.extension(oid)?.critical === true };
    });
    const strange = limits.find(({ oid, isCritical }) => oid === certificate_chain_nameConstraints || (isCritical && !certificate_chain_known.includes(oid)));
    if (strange === undefined)
        return parsed;
    throw certificate_chain_unreadable(one, `it is limited by the extension ${strange.oid}`);
}
function certificate_chain_attempt(read, one) {
    try {
        return read();
    }
    catch (cause) {
        throw certificate_chain_unreadable(one, (0,lib_problem/* messageOf */.b)(cause));
    }
}
function certificate_chain_unreadable(one, why) {
    return cannotCheck(`what the certificate of ${certificate_chain_nameOf(one)} allows is not known: ${why}.`, 'Use model_signing.');
}
function certificate_chain_nameOf({ subject }) {
    return JSON.stringify((subject ?? '').replaceAll('\n', ', ').slice(0, 200));
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
    throw cannotCheck('it was made with a certificate of an authority of its own (model_signing sign certificate).', 'Give the certificate of that authority to release-tools verify-model as --certificate-authority.');
}
/**
 * The same with certificates of other authorities: `chain` has them as DER, the signer's first. It is undefined for a signature by a key or by
 * Sigstore. The bundle then is one by a key, which whoever checks the chain knows.
 */
function model_bundle_parseAnyModelBundle(content) {
    const value = strict_json_parseStrictJson(content, 'the signature of the model');
    refuseOldest(value);
    const { verificationMaterial: material, dsseEnvelope: envelope } = shape_isObject(value) ? value : {};
    if (!shape_isObject(value) || !shape_isObject(material) || !shape_isObject(envelope))
        return { bundle: parseBundle(value) };
    const { x509CertificateChain, ...others } = material;
    const certificates = x509CertificateChain ?? undefined;
    // Two kinds of signers are refused there, as in any bundle.
    if (certificates !== undefined && shape_isObject(others.publicKey))
        return { bundle: parseBundle(value) };
    const own = certificates === undefined ? ownKey(material) : { publicKey: { hint: '' } };
    const bundle = parseBundle({
        ...value,
        verificationMaterial: { tlogEntries: [], ...others, ...own },
        dsseEnvelope: { ...envelope, ...ownSignatures(envelope) },
    });
    return certificates === undefined ? { bundle } : { bundle, chain: chainOf(certificates) };
}
function chainOf(certificates) {
    return (0,lib_json/* listAt */.gT)(certificates, 'certificates').map(one => Buffer.from((0,lib_json/* textAt */.$6)(one, 'rawBytes') ?? '', 'base64'));
}
/** Before 1.1.0, the key itself stands there. Whose signature counts is decided by the reader's key, so it says nothing. */
function ownKey({ publicKey }) {
    return shape_isObject(publicKey) ? { publicKey: { hint: (0,lib_json/* textAt */.$6)(publicKey, 'hint') ?? '' } } : {};
}
function ownSignatures({ signatures }) {
    if (!Array.isArray(signatures))
        return {};
    return { signatures: signatures.map(one => ((0,lib_json.at)(one, 'keyid') === null ? { ...one, keyid: '' } : one)) };
}
/** Nothing is believed of the payload here: it only says which program wrote it. */
function refuseOldest(value) {
    const payload = Buffer.from((0,lib_json/* textAt */.$6)(value, 'dsseEnvelope', 'payload') ?? '', 'base64').toString();
    if (!payload.includes(oldest))
        return;
    throw cannotCheck('it is a signature of model_signing 0.2.0, which release-tools does not read.', 'Ask the publisher for a signature by model_signing 1.1.0 or later, or use model_signing.');
}

;// CONCATENATED MODULE: ./packages/evidence/lib/models/open-model-signature.js






/** Who signed, and what. Throws a Problem if nobody who is trusted signed, and CannotCheck if that cannot be found out. */
function openModelSignature(content, verifier) {
    return opened(parseModelBundle(content), verifier);
}
/** The same, also by a certificate that one of `authorities` issued and that is valid at `now`. The signer is then the key of that. */
function openCertifiedModel(content, verifier, authorities, now) {
    const { bundle, chain } = model_bundle_parseAnyModelBundle(content);
    if (chain === undefined)
        return opened(bundle, verifier);
    const { publicKey } = requireIssued(chain, authorities, now);
    const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    return opened(bundle, new sigstore_SignatureVerifier({ signers: [{ kind: 'key', publicKey: pem }] }));
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

;// CONCATENATED MODULE: ./packages/evidence/lib/models/verify-model.js








/** The name that model_signing gives a signature. */
const modelSignatureName = 'model.sig';
/** True for a directory with the signature of a model in it that is not a release. */
async function isModelDirectory(path) {
    if ((await (0,lib_files/* fileSize */.Ov)((0,external_node_path_.join)(path, release_names_manifestName))) !== undefined)
        return false;
    return (await (0,lib_files/* fileSize */.Ov)((0,external_node_path_.join)(path, modelSignatureName))) !== undefined;
}
/**
 * Verifies a model, a directory or a file alone, offline: who signed, and every file: changed, missing, or not signed. The signature is in the
 * format of OpenSSF model signing, or one of the list of its files. Throws a Problem only if `trust` is unusable.
 */
async function verifyModel(path, trust, { signature = (0,external_node_path_.join)(path, modelSignatureName), fileList, ...others } = {}) {
    const verifier = new sigstore_SignatureVerifier(trust);
    let opened;
    const signed = await check('model signature', async () => {
        const content = await (0,read_limited/* readLimited */.tk)(signature, lib_limits/* limits */.F.evidence, 'any');
        opened = fileList === undefined ? openSigned(content, verifier, others) : await openListed(content, fileList, trust);
        const { name, verified } = opened.model;
        const files = count(opened.manifest.files.size, 'file');
        return { detail: `The model was signed as ${JSON.stringify(name)}, with ${files}.`, verified };
    });
    if (opened === undefined)
        return { result: resultOf({ checks: [signed], files: [] }), checks: [signed], files: [] };
    const { manifest, model } = opened;
    const { checks, files } = await checkModelFiles(path, manifest, [
        signature,
        ...(fileList === undefined ? [] : [fileList]),
    ]);
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
    const list = { name: (0,external_node_path_.basename)(fileList), content: await (0,read_limited/* readLimited */.tk)(fileList, lib_limits/* limits */.F.evidence, 'any') };
    const { verified, manifest, sha256: digest } = await openFileList(list, content, trust);
    return { manifest, model: { name: manifest.name, sha256: digest, verified, signature: sha256(content) } };
}

;// CONCATENATED MODULE: ./packages/base/lib/tar/byte-reader.js
/** Reads a stream of chunks in the sizes that its caller asks for. Keeps one chunk in memory at a time. */
class ByteReader {
    #chunks;
    #rest = Buffer.alloc(0);
    constructor(chunks) {
        this.#chunks = chunks[Symbol.asyncIterator]();
    }
    /** Up to `size` bytes that need no copying; empty at the end of the stream. */
    async some(size) {
        while (this.#rest.length === 0) {
            const next = await this.#chunks.next();
            if (next.done)
                return this.#rest;
            this.#rest = Buffer.from(next.value.buffer, next.value.byteOffset, next.value.byteLength);
        }
        const part = this.#rest.subarray(0, size);
        this.#rest = this.#rest.subarray(part.length);
        return part;
    }
    /** Exactly `size` bytes, or fewer at the end of the stream. */
    async exactly(size) {
        const parts = [];
        for (let missing = size; missing > 0;) {
            const part = await this.some(missing);
            if (part.length === 0)
                break;
            parts.push(part);
            missing -= part.length;
        }
        return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
    }
    /** Ends the stream early, which closes its source. */
    async close() {
        await this.#chunks.return?.();
    }
}

;// CONCATENATED MODULE: ./packages/base/lib/tar/tar-header.js

// ustar and pax: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html#tag_20_94_13_06
const blockSize = 512;
/** In front of the name of an extended attribute, as all programs that make layers write it (star(1); Go's archive/tar). */
const attribute = 'SCHILY.xattr.';
/** The extended attribute with the capabilities that a program gets (capabilities(7)). */
const capabilityRecord = `${attribute}security.capability`;
const zeros = Buffer.alloc(blockSize);
/** The largest number with eleven octal digits. Larger sizes go into a pax header. */
const largestOctal = 0o77777777777;
/** The bytes before a file's content: its header, preceded by a pax header if its path or size does not fit into ustar. */
function encodeFileHeader({ path, size, mtime, executable = false }) {
    return encodeHeader({ path, size, mtime, type: '0', mode: executable ? 0o755 : 0o644 });
}
/** The same for an entry of any type. */
function encodeHeader(entry) {
    const { path, link = '', size, mtime } = entry;
    if (fits(path) && fits(link) && size <= largestOctal)
        return header(entry);
    const target = fits(link) ? '' : paxRecord('linkpath', link);
    const records = Buffer.from(paxRecord('path', path) + target + paxRecord('size', String(size)));
    const stand = { path: 'PaxHeaders', size: records.length, mtime, type: 'x' };
    return Buffer.concat([
        header(stand),
        records,
        padding(records.length),
        header({ ...entry, path: 'file', link: fits(link) ? link : 'link', size: Math.min(size, largestOctal) }),
    ]);
}
function fits(name) {
    return Buffer.byteLength(name) <= 100 && /^[\x20-\x7e]*$/.test(name);
}
/** Zeros up to the next full block. */
function padding(size) {
    return zeros.subarray(0, (blockSize - (size % blockSize)) % blockSize);
}
/** Reads one header block; undefined for a block of zeros, which ends the archive. Throws a Problem if it is damaged. */
function decodeHeader(block) {
    if (block.every(byte => byte === 0))
        return undefined;
    if (block.toString('latin1', 257, 262) !== 'ustar')
        throw damagedTar('an entry is not in the ustar format.');
    if (octal(block, 148, 8) !== checksum(block))
        throw damagedTar('the header of an entry has a wrong checksum.');
    const prefix = tar_header_text(block, 345, 155);
    const name = tar_header_text(block, 0, 100);
    return {
        path: prefix === '' ? name : `${prefix}/${name}`,
        size: octal(block, 124, 12),
        mtime: octal(block, 136, 12),
        type: block[156] === 0 ? '0' : String.fromCharCode(block[156] ?? 0),
    };
}
/** What the records of a pax header say about the entry after it. */
function decodePax(records) {
    const result = {};
    for (const [key, value] of paxRecords(records)) {
        if (key === 'path')
            result.path = value;
        if (key === 'size')
            result.size = wholeNumber(value);
        if (key === 'linkpath' || key.startsWith('GNU.sparse'))
            throw damagedTar(`it has the unsupported pax record ${JSON.stringify(key)}.`);
    }
    return result;
}
/** Keys and values of a pax header. Those of extended attributes are bytes: one character stands for each. */
function* paxRecords(records) {
    for (let at = 0; at < records.length;) {
        const { key, value, length } = readRecord(records.subarray(at));
        yield [key, value];
        at += length;
    }
}
/** The Problem for an archive that cannot be read. */
function damagedTar(found, cause) {
    return new lib_problem/* Problem */.A('read the archive', {
        found,
        next: 'Do not use it. Download it again from its publisher.',
        cause,
    });
}
function header({ path, size, mtime, type, mode = 0o644, link = '' }) {
    const block = Buffer.allocUnsafe(blockSize).fill(0);
    block.write(path, 0, 100, 'latin1');
    block.write(`${mode.toString(8).padStart(7, '0')}\0` + '0000000\0' + '0000000\0', 100, 'latin1');
    block.write(`${digits(size)} ${digits(mtime)} `, 124, 'latin1');
    block.write(' '.repeat(8), 148, 'latin1');
    block.write(type, 156, 'latin1');
    block.write(link, 157, 100, 'latin1');
    block.write('ustar\0' + '00', 257, 'latin1');
    block.write(`${checksum(block).toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
    return block;
}
function digits(value) {
    return value.toString(8).padStart(11, '0');
}
/** `<length> <key>=<value>\n`; the length counts its own digits too. */
function paxRecord(key, value) {
    const rest = Buffer.byteLength(` ${key}=${value}\n`);
    let length = rest;
    while (length !== rest + String(length).length)
        length = rest + String(length).length;
    return `${length} ${key}=${value}\n`;
}
function readRecord(bytes) {
    const blank = bytes.subarray(0, 12).indexOf(' ');
    const length = wholeNumber(bytes.toString('latin1', 0, Math.max(blank, 0)));
    const record = bytes.subarray(blank + 1, length);
    const equals = record.indexOf('=');
    if (length > bytes.length || equals < 1 || record.at(-1) !== 0x0a)
        throw damagedTar('a pax record is truncated.');
    const key = utf8(record.subarray(0, equals));
    const value = record.subarray(equals + 1, -1);
    return { key, value: key.startsWith(attribute) ? value.toString('latin1') : utf8(value), length };
}
/** The number in a pax header. Throws a Problem if it is none. */
function wholeNumber(digits) {
    if (!/^\d{1,15}$/.test(digits))
        throw damagedTar('a pax record has an invalid number.');
    return Number(digits);
}
/** Sum of all bytes; those of the checksum itself count as spaces. */
function checksum(block) {
    let sum = 8 * 0x20;
    for (let at = 0; at < blockSize; at++)
        if (at < 148 || at >= 156)
            sum += block[at] ?? 0;
    return sum;
}
function octal(block, start, length) {
    const digits = block
        .toString('latin1', start, start + length)
        .replace(/[\0 ]+$/, '')
        .trimStart();
    if (!/^[0-7]{1,12}$/.test(digits))
        throw damagedTar('the header of an entry has an invalid number.');
    return Number.parseInt(digits, 8);
}
function tar_header_text(block, start, length) {
    const field = block.subarray(start, start + length);
    const end = field.indexOf(0);
    return utf8(end < 0 ? field : field.subarray(0, end));
}
function utf8(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch (error) {
        throw damagedTar('a name in it is not valid UTF-8.', error);
    }
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./packages/base/lib/paths.js
/**
 * A path that means the same file on every system: relative, with forward slashes, without `.` or `..`, control characters and
 * lone surrogates. Windows reads some names differently, so it also has no colon, no backslash, and no segment that ends in a
 * dot or a space.
 */
const safePath = new RegExp(`^${segment()}(?:/${segment()})*$`, 'u');
function segment() {
    const refused = '/\\\\:\\u0000-\\u001f\\u007f-\\u009f\\ud800-\\udfff';
    return `[^${refused}]*[^${refused}. ]`;
}
/** Greatest length of a path, in characters. */
const pathLength = 1024;
function paths_isSafePath(path) {
    return path.length <= pathLength && safePath.test(path);
}
/** Names with an equal folded form are the same file on file systems that ignore case and Unicode form. */
function foldedName(name) {
    // Most names, in a tenth of the time.
    if (/^[\x20-\x7e]*$/.test(name))
        return name.toLowerCase();
    // Upper case first: it unites letters that lower case leaves distinct (ſ and s, ß and ss).
    return name.normalize('NFC').toUpperCase().toLowerCase();
}
/**
 * The first two names that are the same file on file systems that ignore case and Unicode form, or undefined. If an archive
 * with both were unpacked there, one file would silently replace the other.
 */
function paths_collision(names) {
    const seen = new Map();
    for (const name of names) {
        const folded = foldedName(name);
        const other = seen.get(folded);
        if (other !== undefined)
            return [other, name];
        seen.set(folded, name);
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/base/lib/tar/tar-limits.js


const tar_limits_defaultLimits = { entries: 100_000, totalSize: 16 * 1024 ** 3, ratio: 400 };
const mostParents = 40;
const kinds = {
    '1': 'a hard link',
    '2': 'a symbolic link',
    '3': 'a device',
    '4': 'a device',
    '6': 'a named pipe',
};
/** What has been read so far. Refuses what exceeds a limit or occurs twice. */
class Contents {
    #limits;
    #files = new Set();
    #directories = new Set();
    #entries = 0;
    #size = 0;
    constructor(limits) {
        this.#limits = limits;
    }
    add({ path, type, size }) {
        const name = JSON.stringify(path.slice(0, 200));
        if (type !== '0' && type !== '5')
            throw damagedTar(`${name} is ${kinds[type] ?? `an entry of type ${JSON.stringify(type)}`}, not a regular file.`);
        if (!paths_isSafePath(type === '5' ? path.replace(/\/$/, '') : path))
            throw damagedTar(`${name} is not a path inside the archive.`);
        this.#entries += 1;
        this.#size += size;
        if (this.#entries > this.#limits.entries)
            throw damagedTar(`it has more than ${this.#limits.entries} entries.`);
        if (this.#size > this.#limits.totalSize)
            throw damagedTar(`its files have more than ${this.#limits.totalSize} bytes.`);
        this.#addName(foldedName(path), type, name);
    }
    #addName(path, type, name) {
        const parents = [...path.matchAll(/\//g)].map(slash => path.slice(0, slash.index));
        // Every directory is remembered, so a thousand in each path would fill the memory.
        if (parents.length > mostParents)
            throw damagedTar(`${name} is in more than ${mostParents} directories.`);
        for (const parent of parents)
            this.#directories.add(parent);
        if (type === '0' && this.#files.has(path))
            throw damagedTar(`it has ${name} twice, or in two spellings that are the same on some systems.`);
        if (type === '0')
            this.#files.add(path);
        if (this.#directories.has(path) || parents.some(parent => this.#files.has(parent)))
            throw damagedTar(`it has ${name} both as a file and as a directory.`);
    }
}

;// CONCATENATED MODULE: ./packages/base/lib/tar/tar-reader.js










const ratioSlack = 16 * 1024 ** 2;
/**
 * The files of a gzipped tar, one after the other; none is kept in memory. Throws a Problem for an entry that is not a regular
 * file or a directory, a path that leads out, a path given twice, and more than `limits`.
 */
async function* readArchive(packed, limits = tar_limits_defaultLimits) {
    const chunks = packed instanceof Uint8Array ? external_node_stream_.Readable.from([packed]) : packed;
    const reader = new ByteReader(unzip(chunks, limits));
    const contents = new Contents(limits);
    try {
        for (let header = await nextHeader(reader); header; header = await nextHeader(reader)) {
            contents.add(header);
            const { path, size, mtime } = header;
            if (header.type === '0')
                yield* withBody({ path, size, mtime }, size, reader);
            else if (size > 0)
                throw damagedTar('a directory in it has content.');
        }
        await refuseRest(reader);
    }
    finally {
        await reader.close();
    }
}
/**
 * Unpacks a gzipped tar into a new directory, which appears complete or not at all. Throws a Problem if the directory already
 * exists, and for everything that readArchive refuses.
 */
async function unpackArchive(file, directory, limits = defaultLimits) {
    const partial = `${directory}.partial`;
    await mkdir(dirname(directory), { recursive: true });
    await mkdir(partial);
    try {
        for await (const entry of readArchive(readPieces(file), limits))
            await writeEntry(join(partial, entry.path), entry);
        await rename(partial, directory);
    }
    catch (error) {
        await rm(partial, { recursive: true, force: true });
        throw error;
    }
}
async function writeEntry(path, { body }) {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(path, 'wx');
    try {
        for await (const chunk of body)
            await file.write(chunk);
    }
    finally {
        await file.close();
    }
}
/** Unzips up to the limit of the ratio. If the caller stops reading, the source is closed. Throws a Problem. */
async function* unzip(packed, limits) {
    const size = { packed: 0, unpacked: 0 };
    const gunzip = (0,external_node_zlib_.createGunzip)();
    const source = external_node_stream_.Readable.from(packed, { objectMode: false })
        .on('data', chunk => {
        size.packed += chunk.length;
    })
        .on('error', error => gunzip.destroy(error));
    try {
        for await (const chunk of guarded(source.pipe(gunzip))) {
            size.unpacked += chunk.length;
            if (size.unpacked > ratioSlack + size.packed * limits.ratio)
                throw damagedTar(`it unpacks to more than ${limits.ratio} times its size.`);
            yield chunk;
        }
    }
    finally {
        source.destroy();
    }
}
async function* guarded(chunks) {
    try {
        yield* chunks;
    }
    catch (error) {
        throw String(error.code).startsWith('Z_')
            ? damagedTar('it is not a complete gzip file.', error)
            : error;
    }
}
async function nextHeader(reader) {
    const header = decodeHeader(await wholeBlocks(reader, blockSize));
    if (header?.type !== 'x')
        return header;
    if (header.size > 64 * 1024)
        throw damagedTar('a pax header has more than 65536 bytes.');
    const pax = decodePax(await wholeBlocks(reader, header.size));
    const next = decodeHeader(await wholeBlocks(reader, blockSize));
    if (!next || next.type === 'x')
        throw damagedTar('a pax header has no entry after it.');
    return { ...next, ...pax };
}
/** Reads `size` bytes and the padding of their last block; returns the bytes. */
async function wholeBlocks(reader, size) {
    const padded = Math.ceil(size / blockSize) * blockSize;
    const bytes = await reader.exactly(padded);
    if (bytes.length < padded)
        throw damagedTar('it is truncated.');
    return bytes.subarray(0, size);
}
/** An entry with its body. Skips what was not read of it, and the padding of its last block. */
async function* withBody(entry, size, reader) {
    let left = size;
    async function* body() {
        while (left > 0) {
            const part = await reader.some(left);
            if (part.length === 0)
                throw damagedTar('it is truncated.');
            left -= part.length;
            yield part;
        }
    }
    yield { ...entry, body: body() };
    for await (const _ of body())
        ;
    await reader.exactly((blockSize - (size % blockSize)) % blockSize);
}
/** Only zeros may follow the block of zeros that ended the entries. */
async function refuseRest(reader) {
    for (let part = await reader.some(1024 ** 2); part.length > 0; part = await reader.some(1024 ** 2)) {
        if (part.some(byte => byte !== 0))
            throw damagedTar('it has data after its end.');
    }
}

;// CONCATENATED MODULE: ./packages/base/lib/tar/tar-scan.js



/** For an archive that is looked at and not unpacked. */
const scanLimits = { entries: 100_000, totalSize: 2 * 1024 ** 3, ratio: 100 };
/** Largest header with a long name, in bytes. */
const tar_scan_longest = 64 * 1024;
/**
 * Every entry of a gzipped tar, to look at: links and special files too, with names of any length by pax and by GNU. Nothing of it
 * may be unpacked by its path, which is not checked. Throws a Problem for a damaged archive, and for more than the limits.
 */
async function* tar_scan_scanTar(packed, limits = scanLimits) {
    yield* scanUnpacked(unzip(packed, limits), limits);
}
/** The same for the bytes of the tar itself. */
async function* scanUnpacked(bytes, limits = scanLimits) {
    const reader = new ByteReader(bytes);
    const total = { entries: 0, size: 0 };
    try {
        for (let header = await nextEntry(reader); header; header = await nextEntry(reader)) {
            const regular = ['0', '7'].includes(header.type);
            total.entries += 1;
            const size = regular || header.type === 'S' ? header.size : 0;
            total.size += size;
            if (total.entries > limits.entries)
                throw damagedTar(`it has more than ${limits.entries} entries.`);
            if (total.size > limits.totalSize)
                throw damagedTar(`its files have more than ${limits.totalSize} bytes.`);
            const { path, type, mode, uid, gid, capable } = header;
            yield* withBody({ path, regular, type, mode, uid, gid, capable, size }, size, reader);
        }
        await refuseRest(reader);
    }
    finally {
        await reader.close();
    }
}
function rightsOf(block) {
    return { mode: numberIn(block, 100) & 0o7777, uid: numberIn(block, 108), gid: numberIn(block, 116) };
}
/**
 * Eight bytes: octal digits up to a zero or blank or, by GNU for large numbers, the number itself after a set bit. Without digits, it is 0.
 * Throws a Problem for other text: 0 would say that a program runs with no rights of its owner.
 */
function numberIn(block, start) {
    if ((block[start] ?? 0) & 0x80)
        return block.readUInt32BE(start + 4);
    const [, digits] = /^[\0 ]*([0-7]*)(?:[\0 ].*)?$/s.exec(block.toString('latin1', start, start + 8)) ?? [];
    if (digits === undefined)
        throw damagedTar('the rights or the owner of an entry are not a number.');
    return digits === '' ? 0 : Number.parseInt(digits, 8);
}
/** The next header that is an entry, with what the headers in front of it say about it. */
async function nextEntry(reader) {
    const changes = [];
    for (;;) {
        const block = await wholeBlocks(reader, blockSize);
        const header = decodeHeader(block);
        if (header === undefined || !'xgLK'.includes(header.type)) {
            if (changes.filter(({ path }) => path !== undefined).length > 1)
                throw damagedTar('an entry has two names.');
            return header && Object.assign(header, { capable: false }, rightsOf(block), ...changes);
        }
        if (header.size > tar_scan_longest)
            throw damagedTar(`a header has more than ${tar_scan_longest} bytes.`);
        changes.push(changeOf(header.type, await wholeBlocks(reader, header.size)));
    }
}
/** `x` and `g`: pax, for the next entry and for all; `L` and `K`: a long name, and a long target of a link, by GNU. */
function changeOf(type, content) {
    if (type === 'K')
        return {};
    if (type === 'L')
        return { path: content.toString('utf8').replace(/\0.*$/s, '') };
    const records = new Map(paxRecords(content));
    const refused = [...records.keys()].find(key => key.startsWith('GNU.sparse') || (type === 'g' && isField(key)));
    if (refused !== undefined)
        throw damagedTar(`it has the unsupported pax record ${JSON.stringify(refused)}.`);
    const path = records.get('path');
    const numbers = numberFields.flatMap(key => {
        const digits = records.get(key);
        return digits === undefined ? [] : [[key, wholeNumber(digits)]];
    });
    const capable = (records.get(capabilityRecord) ?? '') !== '';
    return { ...(path === undefined ? {} : { path }), ...(capable ? { capable } : {}), ...Object.fromEntries(numbers) };
}
const numberFields = ['size', 'uid', 'gid'];
function isField(key) {
    return key === 'path' || key === capabilityRecord || numberFields.includes(key);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/release/is-release.js




/**
 * True if a path is that of a release or a part of one, by its names: a release directory, a folder of assets, an asset with the manifest
 * beside it, or a tarball. Nothing is verified. What was taken away from a release so that it is none of these is not verified as one.
 */
async function isRelease(path) {
    if ((await (0,promises_.stat)(path)).isDirectory())
        return isFolder(await (0,promises_.readdir)(path));
    const name = (0,external_node_path_.basename)(path);
    // A tarball that a browser has unzipped has lost its `.gz`.
    if (isTarballName(name) || isTarballName(`${name}.gz`))
        return true;
    const beside = new Set(await (0,promises_.readdir)((0,external_node_path_.dirname)(path)));
    return (beside.has(release_names_manifestName) && beside.has(manifestBundleName)) || beginsAsRelease(path);
}
/** A manifest.yaml alone may be that of anything. */
function isFolder(names) {
    const there = new Set(names);
    return there.has(manifestBundleName) || names.some(isTarballName) || (there.has(release_names_manifestName) && there.has(sumsName));
}
/** True for the tarball of a release by another name: its files are in a directory that begins so. */
async function beginsAsRelease(path) {
    if (!(await (0,read_limited/* readStart */.H6)(path, 2)).equals(Buffer.from([0x1f, 0x8b])))
        return false;
    try {
        for await (const entry of tar_scan_scanTar((0,read_limited/* readPieces */.ut)(path)))
            return entry.path.startsWith('release-');
        return false;
    }
    catch (error) {
        if (error instanceof lib_problem/* Problem */.A)
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/verify/lib/files/documents.js




/** What follows the name of a file in the names of its signatures and attestations. */
const documents_endings = [
    // Sigstore, and cosign before version 3.
    ...['.sigstore.json', '.sigstore', '.bundle', '.sig'],
    // Attestations: https://github.com/in-toto/attestation/blob/main/spec/v1/bundle.md
    ...['.intoto.jsonl', '.intoto.json', '.att'],
    // https://peps.python.org/pep-0740/
    ...['.publish.attestation', '.slsa.attestation', '.provenance'],
    '.asc',
];
/** What stands beside a bare signature (`.sig`): the certificate of its signer. */
const certificateEndings = ['.pem', '.crt', '.cert'];
/** Names of files with attestations about others. `gh attestation download` writes `sha256:….jsonl`, or `sha256-….jsonl`. */
const shared = /\.(?:intoto\.jsonl|sigstore\.json)$|^sha256[:-][0-9a-f]{64}\.jsonl$/;
/** Most documents in one folder that may be about a file. */
const mostShared = 100;
/** Finds the documents beside a file. */
async function documentsOf(path) {
    const folder = (0,external_node_path_.dirname)(path);
    const names = (await (0,promises_.readdir)(folder)).sort(lib_files/* byBytes */.bg);
    const own = documents_endings.map(ending => `${(0,external_node_path_.basename)(path)}${ending}`).filter(name => names.includes(name));
    const others = names.filter(name => shared.test(name) && name !== (0,external_node_path_.basename)(path) && documentOwner(name, names) === undefined);
    const file = (name) => ({ name, read: () => documents_read(folder, name, names) });
    return { own: own.map(file), shared: others.slice(0, mostShared).map(file) };
}
/** The file that a name is a document of, or the certificate of its signature; undefined if it is a file of its own. */
function documentOwner(name, names) {
    const ownerBy = (ending) => (name.endsWith(ending) ? name.slice(0, -ending.length) : '');
    const isThere = (owner) => owner !== '' && names.includes(owner);
    const certified = certificateEndings.flatMap(ending => [ending, `.sig${ending}`]).map(ownerBy);
    return documents_endings.map(ownerBy).find(isThere) ?? certified.find(owner => isThere(owner) && names.includes(`${owner}.sig`));
}
/**
 * True for a document of other files of these names (with their folders, or all of one folder). What only has the name of a signature, but
 * whose file is not there, is a file as any other: nobody may hide one by its name.
 */
function isBesideOthers(name, names) {
    const isShared = (one) => shared.test((0,external_node_path_.basename)(one));
    return documentOwner(name, names) !== undefined || (isShared(name) && names.some(other => !isShared(other)));
}
/** True for a name that only signatures and attestations have. */
function isDocument(path) {
    return shared.test((0,external_node_path_.basename)(path)) || documents_endings.some(ending => path.endsWith(ending));
}
async function documents_read(folder, name, names) {
    const content = await (0,read_limited/* readLimited */.tk)((0,external_node_path_.join)(folder, name), lib_limits/* limits */.F.report);
    const { signatures } = readSignatures(content, await besides(folder, name, names));
    return { signatures, sha256: sha256(content) };
}
/** The certificate that stands beside a bare signature. */
async function besides(folder, name, names) {
    if (!name.endsWith('.sig'))
        return {};
    const [certificate] = certificateEndings
        .flatMap(ending => [`${name}${ending}`, `${name.slice(0, -'.sig'.length)}${ending}`])
        .filter(one => names.includes(one));
    return certificate === undefined ? {} : { certificate: await (0,read_limited/* readLimited */.tk)((0,external_node_path_.join)(folder, certificate), lib_limits/* limits */.F.note) };
}

// EXTERNAL MODULE: ./packages/host/lib/http/request.js
var request = __webpack_require__(1245);
// EXTERNAL MODULE: ./packages/host/lib/http/retry.js + 1 modules
var retry = __webpack_require__(2716);
;// CONCATENATED MODULE: ./packages/github/lib/failure.js


/** GitHub refused a request. */
class Refusal extends Error {
    failure;
    constructor(failure) {
        super(failure.message);
        this.failure = failure;
    }
}
/** An answer that is not GitHub's, or not all of it: cut, a web page, of another shape. The same request may succeed later. */
class BadAnswer extends Error {
}
/** An answer with more bytes than we read. */
class TooLong extends BadAnswer {
}
/** Reads an error of a request; undefined for any other error, which is a defect of ours. */
function failureOf(error) {
    if (error instanceof Refusal)
        return error.failure;
    if (error instanceof BadAnswer) {
        const bad = error instanceof TooLong ? 'too long' : 'broken';
        return { message: error.message, headers: {}, codes: [], bad };
    }
    if (!isError(error) || !isNetwork(error))
        return undefined;
    const root = rootOf(error);
    const message = root.name === 'TimeoutError' ? 'it took too long' : root.message;
    return { message, headers: {}, codes: [] };
}
/** Gives undefined for a 404, also after retries. Throws every other error. */
function unlessAbsent(error) {
    for (let cause = error; isError(cause); cause = cause.cause) {
        if (failureOf(cause)?.status === 404)
            return undefined;
    }
    throw error;
}
/** fetch is not of the same realm as its callers everywhere, so `instanceof Error` is not enough. */
function isError(value) {
    return typeof value === 'object' && value !== null && 'name' in value && 'message' in value;
}
/** octokit throws an HttpError if fetch fails, and fetch a TypeError with this message or with a cause. */
function isNetwork(error) {
    if (error.name === 'TypeError')
        return 'cause' in error || ['fetch failed', 'terminated'].includes(error.message);
    if (['HttpError', 'AbortError', 'TimeoutError'].includes(error.name))
        return true;
    // Node's own errors begin with ERR_. Errors of the file system name a path.
    return /^(?!ERR_)/.test((0,lib_json/* textAt */.$6)(error, 'code') ?? 'ERR_') && !('path' in error);
}
/** The innermost cause: fetch wraps `connect ECONNREFUSED` in `fetch failed`, and octokit in `Unknown Error`. */
function rootOf(error) {
    const cause = (0,lib_json.at)(error.cause, 'errors', 0) ?? error.cause;
    return isError(cause) && cause.message !== '' ? rootOf(cause) : error;
}
/** True for a 403 that means "too many requests" instead of "not allowed". */
function isRateLimit({ status, headers, message }) {
    if (status === 429)
        return true;
    if (status !== 403)
        return false;
    return headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0' || /rate limit/i.test(message);
}
/** True if the same request may succeed a little later. */
function isPassing(failure) {
    const { status, codes, lagging, bad } = failure;
    // "Already exists": an earlier attempt may have arrived nevertheless. Callers check this before they send again.
    return ((status === undefined && bad !== 'too long') ||
        (status ?? 0) >= 500 ||
        isRateLimit(failure) ||
        lagging === true ||
        (status === 422 && codes.includes('already_exists')));
}
/**
 * Milliseconds to wait after a rate limit; undefined for other failures.
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
function rateLimitWait(failure, now = Date.now()) {
    if (!isRateLimit(failure))
        return undefined;
    const { headers } = failure;
    const asked = (0,retry/* retryAfterMs */.Vs)(headers['retry-after'] ?? null, now);
    if (asked !== undefined)
        return asked;
    const reset = Number(headers['x-ratelimit-reset']) * 1000;
    return headers['x-ratelimit-remaining'] === '0' && reset > 0 ? Math.max(1000, reset - now) : 60_000;
}
/** The rate limit that made a call fail, also after retries, with its end if GitHub says it; undefined for another failure. */
function rateLimitOf(error, now = Date.now()) {
    for (let cause = error; isError(cause); cause = cause.cause) {
        const failure = failureOf(cause);
        if (failure === undefined || !isRateLimit(failure))
            continue;
        const isDated = ['retry-after', 'x-ratelimit-reset'].some(name => failure.headers[name] !== undefined);
        return isDated ? { until: new Date(now + (rateLimitWait(failure, now) ?? 0)) } : {};
    }
    return undefined;
}
/** GitHub's explanation of a refusal. https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api */
const explanation = (value, place) => {
    const message = (0,lib_json/* textAt */.$6)(value, 'message');
    if (message === undefined)
        throw wrong(place, value, 'GitHub’s explanation of an error');
    const codes = (0,lib_json/* listAt */.gT)(value, 'errors').flatMap(entry => typeof entry === 'string' ? [entry] : [(0,lib_json/* textAt */.$6)(entry, 'code') ?? [], (0,lib_json/* textAt */.$6)(entry, 'message') ?? []].flat());
    return { message, codes };
};

;// CONCATENATED MODULE: ./packages/github/lib/not-draft.js


const not_draft_next = 'Run the job again. It compares the two, and changes nothing.';
/** The Problem of a draft that is public now. */
function notDraft({ tag, url }) {
    return new lib_problem/* Problem */.A(`write to the draft of ${tag}`, { found: `the release is public (${url}).`, next: not_draft_next });
}
/** Throws the error of a publication. GitHub refuses it as `already_exists` if the tag has a public release. */
function refuseTaken(error) {
    if (failureOf(error)?.codes.includes('already_exists') !== true)
        throw error;
    const found = 'another run published a release of the same tag meanwhile.';
    throw new lib_problem/* Problem */.A('publish the draft', { found, next: not_draft_next, cause: error });
}

;// CONCATENATED MODULE: ./packages/github/lib/api-errors.js



/** Turns a failed request into a Problem: a Transient one if another attempt may help. Returns a Problem as it is. */
function githubProblem(what, error) {
    if (error instanceof lib_problem/* Problem */.A)
        return error;
    const failure = failureOf(error);
    if (failure === undefined)
        return error;
    const parts = { ...explain(failure), cause: error };
    if (!isPassing(failure))
        return new lib_problem/* Problem */.A(what, { ...parts, details: (0,lib_problem/* messageOf */.b)(error) });
    const waitMs = rateLimitWait(failure);
    const answered = failure.bad !== undefined;
    return new retry/* Transient */.Rc(what, { ...parts, answered, ...(waitMs === undefined ? {} : { waitMs }) });
}
function explain(failure) {
    const { status, message, codes } = failure;
    if (status === undefined || failure.bad !== undefined || failure.lagging)
        return unanswered(failure);
    if (isRateLimit(failure))
        return {
            found: 'GitHub’s rate limit is exceeded.',
            next: 'Run the job again later. It skips what is already done.',
        };
    if (status === 401)
        return {
            found: 'GitHub does not accept the token.',
            next: 'Remove the input `github-token`, or set it to a valid token.',
        };
    if (status === 403)
        return forbidden(failure);
    if (status === 404)
        return {
            found: 'it does not exist on GitHub, or the token may not see it.',
            next: `Check the repository, and give the token these permissions:\n${permissionLines(acceptedPermissions(failure) ?? 'contents=write')}`,
        };
    if (status === 422)
        return unprocessable([message, ...codes].join(' '));
    if (status >= 500)
        return {
            found: `GitHub answered ${status}.`,
            next: 'Run the job again. It skips what is already done.',
        };
    return { found: `GitHub answered ${status}: ${firstLine(message)}.`, next: 'See the details.' };
}
/** GitHub did not answer, or not what it knows. */
function unanswered({ bad, status, message }) {
    if (bad !== undefined)
        return {
            found: `the answer is not one of GitHub’s API: ${firstLine(message)}.`,
            next: 'Run the job again. If that does not help, check the proxies in between.',
        };
    if (status === undefined)
        return {
            found: `the connection to GitHub failed (${firstLine(message)}).`,
            next: 'Run the job again. It skips what is already done.',
        };
    return {
        found: 'GitHub does not find it, although GitHub named it a moment ago.',
        next: 'Run the job again. If somebody deleted it meanwhile, the next run makes it again.',
    };
}
function forbidden(failure) {
    const said = firstLine(failure.message);
    const accepted = acceptedPermissions(failure);
    if (accepted === undefined) {
        return {
            found: `GitHub denied access (${said}).`,
            next: `Give the token this permission:\n${permissionLines('contents=write')}`,
        };
    }
    return {
        found: `the token lacks the permission ${accepted.replaceAll('=', ': ')} (GitHub reported: ${said}).`,
        next: `Add this to the job:\n${permissionLines(accepted)}`,
    };
}
/** `contents=write; contents=write,workflows=write` lists alternatives. The first asks for the fewest permissions. */
function acceptedPermissions({ headers }) {
    const [first = ''] = String(headers['x-accepted-github-permissions'] ?? '').split(';');
    // Workflows spell them with hyphens: pull-requests.
    return first === '' ? undefined : first.replaceAll('_', '-');
}
function permissionLines(accepted) {
    return ['permissions:', ...accepted.split(',').map(pair => `  ${pair.trim().replace('=', ': ')}`)].join('\n');
}
function unprocessable(text) {
    if (/was used by an immutable release/.test(text)) {
        return {
            found: 'the tag belonged to a deleted immutable release, and GitHub never releases such a tag.',
            next: 'Release the next version.',
        };
    }
    if (/immutable/.test(text))
        return { found: 'the release is immutable and cannot be changed.', next: 'Release the next version.' };
    if (/creations being restricted|pre_receive/.test(text)) {
        return {
            found: 'a rule of the repository forbids the creation of the tag.',
            next: 'Push the tag before this step, with an account that the rule allows.',
        };
    }
    return { found: `GitHub refused the request: ${firstLine(text)}.`, next: 'See the details.' };
}
function firstLine(text) {
    return (text.split('\n')[0] ?? '').replace(/ - https:\/\/docs\.github\.com\S*/, '').replace(/\.$/, '');
}

;// CONCATENATED MODULE: ./packages/github/lib/types.js

// The shapes below are in GitHub's order of fields: https://docs.github.com/en/rest/releases. They take what we read, and leave
// all other fields, because GitHub adds some now and then.
const releaseShape = (raw, place) => {
    const field = fieldsOf(raw, place);
    return {
        id: field('id', id),
        tag: field('tag_name', shape_text),
        draft: field('draft', shape_boolean),
        prerelease: field('prerelease', shape_boolean),
        immutable: field('immutable', orAbsent(shape_boolean)) ?? false,
        body: field('body', orAbsent(anyText)) ?? '',
        url: field('html_url', address),
        uploadUrl: field('upload_url', address),
    };
};
const assetShape = (raw, place) => {
    const field = fieldsOf(raw, place);
    return {
        id: field('id', id),
        name: field('name', shape_text),
        size: field('size', shape_number(0, Number.MAX_SAFE_INTEGER)),
        state: field('state', shape_text),
        digest: field('digest', orAbsent(matching(/^[a-z0-9]+:[0-9a-f]+$/, 'a digest'))) ?? null,
        ...given('url', field('browser_download_url', orAbsent(address))),
    };
};
const commentShape = (raw, place) => {
    const field = fieldsOf(raw, place);
    return {
        id: field('id', id),
        body: field('body', orAbsent(anyText)) ?? '',
        author: field('user', orAbsent(account)),
        url: field('html_url', address),
    };
};
/** A git reference, or an annotated tag. https://docs.github.com/en/rest/git */
const refShape = (raw, place) => {
    const field = fieldsOf((0,lib_json.at)(raw, 'object'), `${place}object`);
    const message = fieldsOf(raw, place)('message', orAbsent(anyText));
    return {
        type: field('type', shape_text),
        sha: field('sha', matching(/^[0-9a-f]{40,64}$/, 'the id of a git object')),
        ...(message === undefined ? {} : { message }),
    };
};
/** Notes that GitHub generated: their text. */
const generatedNotesShape = (raw, place) => fieldsOf(raw, place)('body', anyText);
/**
 * The number of an environment's reviewers; undefined if the answer does not say it: it has no rules, or a rule without its reviewers.
 * https://docs.github.com/en/rest/deployments/environments
 */
const reviewersShape = (raw, place) => {
    const rules = fieldsOf(raw, place)('protection_rules', orAbsent(shape_list(protectionRule, 100)));
    const counts = rules?.filter(({ type }) => type === 'required_reviewers').map(({ reviewers }) => reviewers);
    return counts?.includes(0) ? undefined : counts?.reduce((sum, count) => sum + count, 0);
};
const protectionRule = (raw, place) => {
    const field = fieldsOf(raw, place);
    const reviewers = field('reviewers', orAbsent(shape_list(at => at, 100))) ?? [];
    return { type: field('type', shape_text), reviewers: reviewers.length };
};
/** Whether a repository is private. https://docs.github.com/en/rest/repos/repos#get-a-repository */
const visibilityShape = (raw, place) => ({
    private: fieldsOf(raw, place)('private', boolean),
});
/** A page of variables. https://docs.github.com/en/rest/actions/variables */
const variablesShape = (raw, place) => {
    const field = fieldsOf(raw, place);
    return {
        total: field('total_count', number(0, 100_000)),
        variables: field('variables', list(variable, 100)),
    };
};
const variable = (raw, place) => {
    const field = fieldsOf(raw, place);
    return { name: field('name', text), value: field('value', anyText) };
};
/** The owner of a token. */
const userShape = (raw, place) => ({ login: fieldsOf(raw, place)('login', shape_text) });
const account = (raw, place) => {
    const field = fieldsOf(raw, place);
    return { login: field('login', shape_text), type: field('type', shape_text) };
};
const address = matching(/^https?:\/\/\S+$/, 'an address');
const id = shape_number(0, Number.MAX_SAFE_INTEGER);
/** Text of any length: an empty body is one, and GitHub limits the longest. */
const anyText = (value, place) => {
    if (typeof value !== 'string')
        throw wrong(place, value, 'text');
    return value;
};
/** GitHub writes null for what is not there. */
function orAbsent(shape) {
    return (value, place) => (value === undefined || value === null ? undefined : shape(value, place));
}
/** A field that is left out if there is nothing. */
function given(key, value) {
    return value === undefined ? {} : { [key]: value };
}
function fieldsOf(raw, place) {
    return (key, shape) => shape((0,lib_json.at)(raw, key), place === '' ? key : `${place}.${key}`);
}

;// CONCATENATED MODULE: ./packages/github/lib/read-reviewers.js



const route = 'GET /repos/{owner}/{repo}/environments/{environment_name}';
/**
 * Reads the reviewers of an environment, in one attempt: nothing depends on the answer. In a private repository, GitHub answers only
 * a token with `actions: read` (https://docs.github.com/en/rest/deployments/environments#get-an-environment).
 */
async function readReviewers(requests, name) {
    try {
        const count = await requests.once(route, { environment_name: name }, reviewersShape);
        return count === undefined ? { unseen: 'GitHub does not show them.' } : { count };
    }
    catch (error) {
        const problem = githubProblem(`look for the reviewers of the environment ${name}`, error);
        if (problem instanceof lib_problem/* Problem */.A)
            return { unseen: problem.found };
        throw problem;
    }
}

;// CONCATENATED MODULE: ./packages/github/lib/read-tag.js


/**
 * Reads a tag; undefined if it does not exist. Asks again before it says so: the tag may have been pushed a moment ago. The message
 * is that of the outermost tag, because a tag may point to a tag.
 */
async function readTag(requests, name) {
    const read = (route, parameters) => requests.json(`read the tag ${name}`, `GET /repos/{owner}/{repo}/git/${route}`, parameters, refShape, {
        named: true,
    });
    let target = await read('ref/{ref}', { ref: `tags/${name}` }).catch(unlessAbsent);
    let message;
    // Git itself sets no limit.
    for (let depth = 0; target?.type === 'tag' && depth < 10; depth += 1) {
        target = await read('tags/{tag_sha}', { tag_sha: target.sha });
        message ??= target.message;
    }
    return target && { commit: target.sha, message };
}

;// CONCATENATED MODULE: ./packages/github/lib/api.js






const releases = '/repos/{owner}/{repo}/releases';
const one = `${releases}/{release_id}`;
const oneAsset = `${releases}/assets/{asset_id}`;
const issues = '/repos/{owner}/{repo}/issues';
/**
 * The parts of GitHub's REST API for releases (https://docs.github.com/en/rest/releases) and comments. Each method that writes to a
 * release reads it again first, and throws a Problem if it is public (docs/adr/0025-own-drafts.md).
 */
class GitHub {
    #requests;
    constructor(requests) {
        this.#requests = requests;
    }
    /** Runs a call of several requests, and again after temporary failures. */
    retried(what, call) {
        return this.#requests.retried(what, call);
    }
    /** All releases that the token may see, newest first. Includes drafts if the token may write. */
    async releases() {
        return this.#requests.pages('list the releases', `GET ${releases}`, {}, releaseShape);
    }
    /** The public release of a tag; undefined if there is none. */
    async published(tag) {
        const route = `GET ${releases}/tags/{tag}`;
        return this.#requests.jsonIfAny(`look for the release of ${tag}`, route, { tag }, releaseShape);
    }
    /**
     * The tag of the release that GitHub shows as the latest; undefined if there is none. If releases are public, asks again before
     * it says so.
     */
    async latestTag(named) {
        const what = 'read the latest release';
        const latest = this.#requests.json(what, `GET ${releases}/latest`, {}, releaseShape, { named });
        return (await latest.catch(unlessAbsent))?.tag;
    }
    /** Creates a draft, in one attempt. After a failure, the caller checks whether the draft exists nevertheless. */
    async createDraft(tag, text) {
        return this.#requests.once(`POST ${releases}`, { tag_name: tag, draft: true, ...text }, releaseShape);
    }
    /** Makes a draft public. Returns the public release, also if an earlier attempt made it, whose answer was lost. */
    async publish(draft, text, latest) {
        const parameters = { release_id: draft.id, ...text, draft: false, make_latest: latest ? 'true' : 'false' };
        let sent = false;
        return this.retried(`publish ${draft.tag}`, async () => {
            const now = await this.#current(draft);
            if (!now.draft && now.id === draft.id && sent)
                return now;
            if (!now.draft)
                throw notDraft(now);
            sent = true;
            const made = await this.#requests
                .once(`PATCH ${one}`, parameters, releaseShape, { named: true })
                .catch(refuseTaken);
            if (made.draft)
                throw new BadAnswer('it says that the release is still a draft');
            return made;
        });
    }
    /** Deletes a draft with its assets. Done if it does not exist. */
    async deleteDraft(draft) {
        await this.retried(`delete the superfluous draft ${draft.id}`, async () => {
            const parameters = { release_id: draft.id };
            const now = await this.#requests.once(`GET ${one}`, parameters, releaseShape).catch(unlessAbsent);
            if (now === undefined)
                return;
            if (!now.draft)
                throw notDraft(now);
            await this.#requests.none(`DELETE ${one}`, parameters).catch(unlessAbsent);
        });
    }
    /** The assets of a release that GitHub named a moment ago. */
    async assets(releaseId) {
        const parameters = { release_id: releaseId };
        return this.#requests.pages('list the assets of the release', `GET ${one}/assets`, parameters, assetShape, true);
    }
    /** Deletes an asset of a draft. Done if it does not exist. */
    async deleteAsset(draft, { id, name }) {
        await this.retried(`delete the asset ${name}`, async () => {
            await this.#requireDraft(draft);
            await this.#requests.none(`DELETE ${oneAsset}`, { asset_id: id }).catch(unlessAbsent);
        });
    }
    /** Uploads a file to a draft, in one attempt. `openAsBlob` reads it from disk during the request. */
    async upload(draft, name, path, mediaType) {
        const url = `${draft.uploadUrl.replace(/\{.*$/, '')}?name=${encodeURIComponent(name)}`;
        const data = await (0,external_node_fs_.openAsBlob)(path);
        const parameters = { data, headers: { 'content-type': mediaType } };
        await this.#requireDraft(draft);
        return this.#requests.once(`POST ${url}`, parameters, assetShape, { named: true, bytes: data.size });
    }
    /**
     * Downloads an asset to a file. It has the size and, if GitHub tells it, the digest of the asset. Returns its SHA-256, in
     * lower-case hex.
     */
    async download({ id, name, size, digest }, path) {
        return this.retried(`download the asset ${name}`, async () => {
            const sha256 = await this.#requests.file(`GET ${oneAsset}`, { asset_id: id }, path, size);
            if (digest?.startsWith('sha256:') && digest !== `sha256:${sha256}`)
                throw new BadAnswer(`its SHA-256 is ${sha256}, but the digest of the asset is ${digest}`);
            return sha256;
        });
    }
    /** A tag; undefined if it does not exist. */
    async tag(name) {
        return readTag(this.#requests, name);
    }
    /** Who may approve the jobs of an environment. A failed request gives the reason why nobody knows. */
    async reviewers(environment) {
        return readReviewers(this.#requests, environment);
    }
    /**
     * The list of changes that GitHub makes of merged pull requests since the tag `previous`, as Markdown. It saves nothing, but needs
     * the permission to write.
     */
    async generateNotes(tag, commit, previous) {
        const since = previous === undefined ? {} : { previous_tag_name: previous };
        const parameters = { tag_name: tag, target_commitish: commit, ...since };
        const what = `let GitHub generate the notes of ${tag}`;
        return this.#requests.json(what, `POST ${releases}/generate-notes`, parameters, generatedNotesShape);
    }
    /** All comments on a pull request, oldest first (https://docs.github.com/en/rest/issues/comments). */
    async comments(pullRequest) {
        const route = `GET ${issues}/{issue_number}/comments`;
        return this.#requests.pages('list the comments', route, { issue_number: pullRequest }, commentShape);
    }
    /** Writes a comment, in one attempt. After a failure, the caller checks whether the comment exists nevertheless. */
    async createComment(pullRequest, body) {
        const parameters = { issue_number: pullRequest, body };
        return this.#requests.once(`POST ${issues}/{issue_number}/comments`, parameters, commentShape);
    }
    /** Changes a comment. Repeating it makes no difference, so failures are retried. */
    async updateComment(id, body) {
        const route = `PATCH ${issues}/comments/{comment_id}`;
        const parameters = { comment_id: id, body };
        return this.#requests.json('change the comment', route, parameters, commentShape, { named: true });
    }
    /** Login of the user who owns the token; undefined for a token without a user, like a job's. */
    async login() {
        try {
            return (await this.#requests.json('find the owner of the token', 'GET /user', {}, userShape)).login;
        }
        catch (error) {
            // Does not match a rate limit, although its status is the same: ignoring that would hide our own comment.
            if (failureOf(error.cause)?.status === 403)
                return undefined;
            throw error;
        }
    }
    async #requireDraft(draft) {
        const now = await this.#current(draft);
        if (!now.draft)
            throw notDraft(now);
    }
    /** The draft as it is now. If it was deleted because another run published the tag, the release of that run. */
    async #current({ id, tag }) {
        try {
            return await this.#requests.once(`GET ${one}`, { release_id: id }, releaseShape, { named: true });
        }
        catch (error) {
            const theirs = failureOf(error)?.status === 404 ? await this.published(tag) : undefined;
            if (theirs === undefined)
                throw error;
            return theirs;
        }
    }
}

;// CONCATENATED MODULE: ./packages/host/lib/http/sink.js



/** A file that is written in pieces, with the digest of the bytes so far. */
class sink_Sink {
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
        return new sink_Sink(await openEmpty(path), path, limit);
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
function openEmpty(path) {
    return (0,promises_.open)(path, 'w').catch(error => Promise.reject(unwritable(path, error)));
}
/** The Problem for a file that would exceed its limit. */
function tooLarge(path, limit) {
    return new lib_problem/* Problem */.A(`write ${path}`, {
        found: `it would have more than the ${limit} bytes accepted.`,
        next: 'Check the source of the file.',
    });
}
/** The Problem for a file that cannot be written. It says plainly if the disk is full. */
function unwritable(path, error) {
    const full = error.code === 'ENOSPC' || error.code === 'EDQUOT';
    return new lib_problem/* Problem */.A(`write ${path}`, {
        found: full ? `the disk is full (${error.code}).` : `${error.message}.`,
        next: full
            ? 'Free some space, or use a runner with a larger disk.'
            : 'Check that the folder exists and is writable.',
        cause: error,
    });
}

// EXTERNAL MODULE: ./packages/host/lib/http/body.js
var http_body = __webpack_require__(6006);
;// CONCATENATED MODULE: ./packages/github/lib/answer.js



/** Greatest accepted answer, in bytes. A page of a hundred releases usually has less than three million. */
const answer_longest = 16 * 1024 * 1024;
/** Greatest accepted explanation of a refusal, in bytes. */
const longestExplanation = 1024 * 1024;
/** The status of success by method. https://docs.github.com/en/rest/releases, https://docs.github.com/en/rest/issues/comments */
const success = { GET: 200, POST: 201, PATCH: 200, DELETE: 204 };
/** Routes that have another one: this one creates nothing. */
const otherSuccess = { 'POST /repos/{owner}/{repo}/releases/generate-notes': 200 };
/**
 * Reads the whole answer to a request: the only place that does. Throws a Refusal if GitHub refuses the request, a BadAnswer unless
 * the answer is JSON of this shape, and what fetch throws if the connection breaks.
 */
async function readAnswer(response, route, shape) {
    await requireSuccess(response, route);
    return answer_shaped(await readJson(response, answer_longest), shape);
}
/** Throws a Refusal or a BadAnswer unless the answer is a success. Leaves the body of a success unread. */
async function requireSuccess(response, route) {
    const expected = otherSuccess[route] ?? success[route.split(' ')[0] ?? ''];
    if (response.status === expected)
        return;
    if (response.status >= 400)
        throw await refusalOf(response);
    throw await bad(response, `its status is ${response.status}, not ${expected}`);
}
/** A status of a server in trouble says enough. The others count only with GitHub's explanation: a proxy may refuse as well. */
async function refusalOf(response) {
    const { status } = response;
    const failure = { status, message: '', headers: Object.fromEntries(response.headers), codes: [] };
    if (status < 500 && !isRateLimit(failure))
        return new Refusal({ ...failure, ...answer_shaped(await readJson(response, longestExplanation), explanation) });
    await response.body?.cancel();
    return new Refusal(failure);
}
async function readJson(response, limit) {
    const [type = ''] = (response.headers.get('content-type') ?? '').split(';');
    if (!/^application\/([\w.-]+\+)?json\s*$/i.test(type)) {
        const found = type === '' ? 'no content type' : `content type ${JSON.stringify(type.slice(0, 100))}`;
        throw await bad(response, `it is not JSON (${found}, status ${response.status})`);
    }
    const body = await (0,http_body/* readBody */.x8)(response, limit);
    if (body === undefined)
        throw new TooLong(`it has more than the ${limit} bytes accepted`);
    try {
        return (0,lib_json/* parseJson */.qF)(body.toString('utf8'), 'the answer');
    }
    catch (cause) {
        throw new BadAnswer('it is not JSON, or only a part of it', { cause });
    }
}
/** A BadAnswer. Frees its connection. */
async function bad(response, found) {
    await response.body?.cancel();
    return new BadAnswer(found);
}
function answer_shaped(value, shape) {
    try {
        return shape(value, '');
    }
    catch (error) {
        if (error instanceof WrongShape)
            throw new BadAnswer(error.message.replace(/\.$/, ''), { cause: error });
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/github/lib/requests.js





/** Slowest transfer that is accepted, in bytes per second: 2 GiB, the largest asset, take 2.3 hours at most. */
const slowest = 256 * 1024;
/** A secondary rate limit may ask us to wait a minute or more. If it is more than five, the request fails. */
const patience = { attempts: 5, baseMs: 1000, maxMs: 5 * 60_000 };
/** GitHub lists at most 10,000 releases, in pages of at most a hundred. */
const longestList = 10_000;
/** Most characters of all entries of a list, as JSON, with the fields that we use. A thousand releases with long notes have ten million. */
const largestList = 32 * 1024 * 1024;
const smallPage = 10;
/** Sends requests about one repository, and reads the answers. Retries temporary failures and explains the others. */
class Requests {
    #send;
    #address;
    #host;
    #patience;
    constructor(send, repository, host, own = patience) {
        const [owner = '', repo = ''] = repository.split('/');
        this.#send = send;
        this.#address = { owner, repo };
        this.#host = host;
        this.#patience = own;
    }
    /** Runs `call`, which makes one or more requests, with retries. */
    async retried(what, call) {
        const attempt = () => call().catch(error => Promise.reject(githubProblem(what, error)));
        try {
            return await (0,retry/* retry */.L5)(attempt, this.#patience, line => this.#host.info(line));
        }
        catch (error) {
            // All attempts are used. As a Problem, it does not make an outer call retry again.
            throw error instanceof retry/* Transient */.Rc
                ? new lib_problem/* Problem */.A(what, { found: error.found, next: error.next, cause: error })
                : error;
        }
    }
    /** Sends one request, with retries. */
    async json(what, route, parameters, shape, options = {}) {
        return this.retried(what, () => this.once(route, parameters, shape, options));
    }
    /** The same; undefined if GitHub answers that there is no such thing. */
    async jsonIfAny(what, route, parameters, shape) {
        return this.retried(what, () => this.once(route, parameters, shape).catch(unlessAbsent));
    }
    /** Reads all pages of a list. Pages that are too long are read again in small ones. */
    async pages(what, route, parameters, item, named = false) {
        try {
            return await this.#pages(what, { route, parameters, item, size: 100, named });
        }
        catch (error) {
            if (!isTooLong(error))
                throw error;
            return await this.#pages(what, { route, parameters, item, size: smallPage, named });
        }
    }
    async #pages(what, { route, parameters, item, size, named }) {
        const all = [];
        let characters = 0;
        for (let page = 1; all.length < longestList && characters < largestList; page += 1) {
            const found = await this.json(what, route, { ...parameters, per_page: size, page }, shape_list(item, size), { named });
            all.push(...found);
            if (found.length < size)
                return all;
            characters += JSON.stringify(found).length;
        }
        throw new lib_problem/* Problem */.A(what, {
            found: all.length < longestList
                ? `its entries have more than ${largestList} characters.`
                : `it has ${longestList} entries or more, and GitHub shows no more.`,
            next: 'Delete entries that nobody needs, or check the address of the API (GITHUB_API_URL).',
        });
    }
    /** Sends one request, in one attempt. Throws what failureOf() reads. */
    async once(route, parameters, shape, options = {}) {
        return this.#attempt(route, parameters, options, answer => readAnswer(answer, route, shape));
    }
    /** Sends one request whose answer has no body, in one attempt. */
    async none(route, parameters) {
        return this.#attempt(route, parameters, {}, answer => requireSuccess(answer, route));
    }
    /** Downloads a file of known size to `path`, in one attempt. Returns its SHA-256, in lower-case hex. */
    async file(route, parameters, path, size) {
        const headers = { accept: 'application/octet-stream' };
        const options = { named: true, bytes: size };
        return this.#attempt(route, { ...parameters, headers }, options, async (answer) => {
            await requireSuccess(answer, route);
            return save(answer, path, size);
        });
    }
    async #attempt(route, parameters, { named = false, bytes = 0 }, read) {
        const { timeoutMs = 60_000 } = this.#patience;
        const signal = AbortSignal.timeout(timeoutMs + Math.ceil((bytes / slowest) * 1000));
        const address = route.includes('{owner}') ? this.#address : {};
        try {
            const answer = await this.#send(route, { ...address, ...parameters, request: { signal } });
            return await read(answer);
        }
        catch (error) {
            const failure = named ? failureOf(error) : undefined;
            throw failure?.status === 404 ? new Refusal({ ...failure, lagging: true }) : error;
        }
    }
}
/** True for the Problem that retried() makes of it. */
function isTooLong(error) {
    return error instanceof Error && (error instanceof TooLong || isTooLong(error.cause));
}
async function save(answer, path, size) {
    const sink = await sink_Sink.open(path, size);
    try {
        for await (const bytes of (0,http_body/* piecesOf */.Xe)(answer)) {
            if (sink.size + bytes.length > size)
                throw new BadAnswer(`it has more than the ${size} bytes of the asset`);
            await sink.write(bytes);
        }
        if (sink.size < size)
            throw new BadAnswer(`it has ${sink.size} bytes, but the asset has ${size}`);
        return sink.digest();
    }
    finally {
        await sink.close();
    }
}

;// CONCATENATED MODULE: ./packages/github/lib/reader.js



/** Longest time of one request, in milliseconds: Requests gives up before. */
const reader_longest = 3 * 60 * 60_000;
/** The API of GitHub, for requests that read. `patience` is how often each is tried. */
function reader_readGitHub(place, host, patience) {
    return new GitHub(readRequests(place, host, patience));
}
/** The same, for single requests. */
function readRequests({ repository, api, token }, host, patience) {
    return new Requests(sender(api, token, host), repository, host, patience);
}
/** Sends the requests that read, without octokit: its client needs a token. */
function sender(api, token, { env }) {
    return (route, parameters) => {
        const values = parameters;
        const [method = '', template = ''] = route.split(' ');
        if (method !== 'GET')
            throw new Error(`only reads, and ${route} would write`);
        const used = new Set();
        const path = template.replace(/\{(\w+)\}/g, (_, name) => {
            used.add(name);
            return String(values[name]).split('/').map(encodeURIComponent).join('/');
        });
        const query = new URLSearchParams(Object.entries(values)
            .filter(([name, value]) => !used.has(name) && (typeof value === 'number' || typeof value === 'string'))
            .filter(([name]) => !['owner', 'repo'].includes(name))
            .map(([name, value]) => [name, String(value)])).toString();
        const headers = {
            accept: 'application/vnd.github+json',
            'x-github-api-version': '2022-11-28',
            ...values.headers,
        };
        if (token !== undefined)
            headers.authorization = `Bearer ${token}`;
        const signal = values.request?.signal ?? AbortSignal.timeout(reader_longest);
        return (0,request/* request */.E)(`${api}${path}${query === '' ? '' : `?${query}`}`, headers, { env, signal });
    };
}

// EXTERNAL MODULE: ./packages/host/lib/http/url.js
var http_url = __webpack_require__(161);
// EXTERNAL MODULE: ./packages/host/lib/http/answer.js
var answer = __webpack_require__(3908);
// EXTERNAL MODULE: ./packages/host/lib/http/idle.js
var http_idle = __webpack_require__(1696);
;// CONCATENATED MODULE: ./packages/host/lib/http/wrong-digest.js

/** A file with a digest other than the pinned one. Callers that try another source next must warn about it. */
class WrongDigest extends lib_problem/* Problem */.A {
}

;// CONCATENATED MODULE: ./packages/host/lib/http/download.js










/**
 * Downloads to `path`. If the connection breaks, the next attempt resumes. The digest is computed while it streams. On any
 * failure the file is removed and a Problem is thrown.
 */
async function download(url, path, options) {
    const where = (0,http_url/* shownUrl */.zA)((0,http_url/* parseUrl */.Dl)(url));
    const sink = await sink_Sink.open(path, options.limit);
    const transfer = { url, where, sink, options, resumed: false, validator: undefined };
    try {
        await (0,retry/* retry */.L5)(() => download_attempt(transfer), options.retry ?? retry/* patient */.Im, options.say);
        await sink.close();
    }
    catch (error) {
        await sink.close().catch(() => undefined);
        await (0,promises_.rm)(path, { force: true });
        throw error;
    }
}
async function download_attempt(transfer) {
    const idle = (0,http_idle/* idleTimer */.a)(transfer.options.idleMs ?? 30_000);
    try {
        await receive(transfer, idle);
    }
    catch (error) {
        throw error instanceof lib_problem/* Problem */.A ? error : (0,answer/* brokenConnection */.m)(error, transfer.where, received(transfer.sink));
    }
    finally {
        idle.stop();
    }
    await checkDigest(transfer);
}
async function receive(transfer, idle) {
    const { headers, env } = transfer.options;
    const response = await (0,request/* request */.E)(transfer.url, { ...headers, ...rangeHeaders(transfer) }, { env, signal: idle.signal });
    try {
        await begin(transfer, response);
        for await (const bytes of (0,http_body/* piecesOf */.Xe)(response)) {
            idle.touch();
            await transfer.sink.write(bytes);
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
    throw new lib_problem/* Problem */.A(`download ${where}`, {
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

;// CONCATENATED MODULE: ./packages/verify/lib/read-options.js
/** A person waits: three attempts within two seconds. A limit that lasts longer than a minute is told instead. */
const read_options_patience = { attempts: 3, baseMs: 500, maxMs: 60_000 };
/** The index that was named, or what pip would read. An address with a password is for neither a command line nor an input. */
function indexFor(named, env) {
    const indexUrl = named ?? env.PIP_INDEX_URL;
    return indexUrl === undefined || indexUrl === '' ? {} : { indexUrl };
}

;// CONCATENATED MODULE: ./packages/verify/lib/fetch-release.js






const mostAssets = 1000;
/** All assets of a release together, in bytes. */
const releaseLimit = 32 * 1024 ** 3;
/**
 * Downloads the assets of a release into a folder of `scratch`. A public release needs no token. Throws a Problem if there is no such
 * release, if it is too large, or if the server does not give it.
 */
async function fetchRelease(wanted, { scratch, github: { api: named, token: tokenFor } = {} }, host) {
    const { repository, tag } = wanted;
    const server = wanted.host ?? 'github.com';
    const api = (named ?? (wanted.host === undefined ? 'https://api.github.com' : `https://${server}/api/v3`)).replace(/\/+$/, '');
    requireSafe(api);
    const token = tokenFor?.(server);
    const github = reader_readGitHub({ repository, api, ...(token === undefined ? {} : { token }) }, host, read_options_patience);
    const release = await github.published(tag).catch(explained(tag));
    if (release === undefined)
        throw noRelease(wanted, token !== undefined);
    const assets = (await github.assets(release.id).catch(explained(tag))).filter(isUsable);
    requireLimits(assets, tag);
    const path = await (0,promises_.mkdtemp)((0,external_node_path_.join)(scratch, 'release-'));
    for (const asset of assets) {
        const file = (0,external_node_path_.join)(path, asset.name);
        if (token === undefined && asset.url !== undefined)
            await downloadPublic(asset, asset.url, file, { api, host });
        else
            await github.download(asset, file).catch(explained(tag));
    }
    const size = formatSize(sizeOf(assets));
    const web = webOf(api, wanted);
    const said = `${count(assets.length, 'asset')} (${size}) of ${web}, release ${tag}, ${token === undefined ? 'without a token' : 'with your token'}.`;
    return { path, place: { repository: web, tag, said } };
}
/**
 * Downloads an asset as a browser does. Only the API has a limit without a token, of 60 requests an hour, and a release may have more
 * assets. A connection that breaks is resumed.
 */
async function downloadPublic({ name, size, digest }, url, path, { api, host }) {
    if ((0,http_url/* isLoopback */.U9)((0,http_url/* parseUrl */.Dl)(url)) && !(0,http_url/* isLoopback */.U9)((0,http_url/* parseUrl */.Dl)(api)))
        throw fetch_release_damaged(name, 'its address is this machine.');
    requireSafe(url);
    const sha256 = digest?.startsWith('sha256:') ? digest.slice('sha256:'.length) : undefined;
    await download(url, path, { sha256, limit: size, retry: read_options_patience, say: line => host.info(line), env: host.env });
    const found = await (0,lib_files/* sizeIfThere */.nQ)(path);
    if (found !== size)
        throw fetch_release_damaged(name, `it has ${found} bytes, but the asset has ${size}.`);
}
function fetch_release_damaged(name, found) {
    return new lib_problem/* Problem */.A(`download the asset ${name}`, { found, next: 'Check the server, and the proxies in between.' });
}
const tryAgain = 'Check the network, the name, and GITHUB_TOKEN if it is set, then try again. Or download the files with a browser, and give their folder.';
/**
 * Says how a reader goes on, also after a rate limit. What else the texts of GitHub's errors advise is for a job that publishes.
 */
function explained(tag) {
    return error => {
        const limit = rateLimitOf(error);
        if (limit === undefined) {
            if (!(error instanceof lib_problem/* Problem */.A))
                throw error;
            throw new lib_problem/* Problem */.A(`download the release ${tag}`, { found: error.found, next: tryAgain, cause: error });
        }
        const until = limit.until === undefined ? '' : ` until ${limit.until.toISOString().slice(0, 16)}Z`;
        throw new lib_problem/* Problem */.A(`download the release ${tag}`, {
            found: `the server limits the rate of requests${until}.`,
            next: 'Try again then. With a token in GITHUB_TOKEN, the limit is far higher. Or download the files with a browser, and give their folder.',
            cause: error,
        });
    };
}
/** An address of this machine needs no encryption. */
function requireSafe(address) {
    const url = (0,http_url/* parseUrl */.Dl)(address);
    if (url.protocol === 'https:' || (0,http_url/* isLoopback */.U9)(url))
        return;
    throw new lib_problem/* Problem */.A(`use the server ${url.host}`, {
        found: 'its address starts with http://.',
        next: 'Give an address that starts with https://.',
    });
}
/** Assets that GitHub has whole, with names that it gives them. */
function isUsable({ name, state }) {
    return state === 'uploaded' && /^[A-Za-z0-9._+-]{1,255}$/.test(name) && !/^\.+$/.test(name);
}
function sizeOf(assets) {
    return assets.reduce((sum, { size }) => sum + size, 0);
}
function requireLimits(assets, tag) {
    const large = assets.find(({ size }) => size > lib_limits/* assetLimit */.y);
    const found = large !== undefined
        ? `the asset ${large.name} has ${large.size} bytes, more than the ${lib_limits/* assetLimit */.y} accepted.`
        : assets.length > mostAssets
            ? `it has ${assets.length} assets, more than the ${mostAssets} accepted.`
            : sizeOf(assets) > releaseLimit
                ? `its assets have ${sizeOf(assets)} bytes, more than the ${releaseLimit} accepted.`
                : undefined;
    if (found === undefined)
        return;
    throw new lib_problem/* Problem */.A(`download the release ${tag}`, {
        found,
        next: 'Download the files that you need, and give their folder.',
    });
}
/** A server of one's own has its API below its web address: https://docs.github.com/en/enterprise-server/rest/quickstart */
function webOf(api, { repository, host }) {
    const own = host === undefined ? /^(https?:\/\/.+)\/api\/v3$/.exec(api)?.[1] : `https://${host}`;
    return `${own ?? 'https://github.com'}/${repository}`;
}
function noRelease({ repository, tag }, hasToken) {
    return new lib_problem/* Problem */.A(`download the release ${tag}`, {
        found: `${repository} has no public release of this tag${hasToken ? '' : ', or is private'}.`,
        next: 'Check the name of the repository and the tag. For a private repository, set GITHUB_TOKEN. Or download the files, and give their folder.',
    });
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

;// CONCATENATED MODULE: ./packages/evidence/lib/slsa/released-commits.json
const released_commits_namespaceObject = {"D":[]};
;// CONCATENATED MODULE: ./packages/evidence/lib/slsa/own-builders.js


/**
 * What this version knows: the releases before it (`npm run releases:update`). Later ones come by `--builders`.
 */
const own_builders_ownBuilders = {
    repository: 'https://github.com/org/release-tools',
    issuer: 'https://token.actions.githubusercontent.com',
    releases: released_commits_namespaceObject.D,
};
/** Where GitHub looks for workflows. */
const workflowsDir = '.github/workflows/';
/** The forms for GitHub Enterprise Server: elsewhere, they reach no more than their runners. */
const ghes = { level: 2, why: 'is made for GitHub Enterprise Server' };
const onGhes = { 'release.ghes.yml': ghes, 'release-with-images.ghes.yml': ghes };
/**
 * The highest level of a workflow of ours, by its file. SLSA wants another builder for another security
 * (https://slsa.dev/spec/v1.2/build-provenance, `builder.id`), so a file that takes what other jobs built is one of its own.
 */
const levels = {
    'release.yml': { level: 3, why: '' },
    'release-with-images.yml': { level: 3, why: '' },
    ...onGhes,
    'release-prebuilt.yml': { level: 2, why: 'takes what jobs of the project itself built' },
};
/** What a workflow of our repository is made for, by its path. `why` is what keeps it from level 3. */
function levelOfWorkflow(path) {
    const file = path.startsWith(workflowsDir) ? (0,lib_json.at)(levels, path.slice(workflowsDir.length)) : undefined;
    return file ?? { level: 2, why: 'is not made for level 3' };
}
/** True for our workflows for GitHub Enterprise Server, by their path in a copy of our repository. */
function isForGhes(path) {
    return path.startsWith(workflowsDir) && Object.hasOwn(onGhes, path.slice(workflowsDir.length));
}

;// CONCATENATED MODULE: ./packages/verify/lib/publisher-kinds.js


/** How a publisher is written. */
const publisherForms = 'OWNER/REPOSITORY/WORKFLOW, gitlab:GROUP/PROJECT//FILE, google:EMAIL or circleci:PROJECT-ID/PIPELINE-DEFINITION-ID';
const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const publisher_kinds_forms = {
    github: /^(?<repository>[\w-]+\/[\w.-]+)\/(?<workflow>[\w.-]+\.ya?ml)$/,
    gitlab: /^gitlab:(?!.*\/\.{1,2}\/)(?<repository>[\w.-]+(?:\/[\w.-]+)+)\/\/(?<path>[\w.-]+(?:\/[\w.-]+)*\.ya?ml)$/,
    google: /^google:(?<email>[\w.+-]+@[\w.-]+)$/,
    circleci: new RegExp(`^circleci:(?<project>${uuid})/(?<pipeline>${uuid})$`),
};
/** Reads a publisher as a person writes it; undefined for anything else. */
function readPublisher(text) {
    for (const [kind, form] of Object.entries(publisher_kinds_forms)) {
        const { groups } = form.exec(text) ?? {};
        if (groups !== undefined)
            return { kind, ...groups };
    }
    return undefined;
}
/** A publisher as it is written. */
function publisherText(publisher) {
    return by_kind_byKind(publisher, {
        github: ({ repository, workflow }) => `${repository}/${workflow}`,
        gitlab: ({ repository, path }) => `gitlab:${repository}//${path}`,
        google: ({ email }) => `google:${email}`,
        circleci: ({ project, pipeline }) => `circleci:${project}/${pipeline}`,
    });
}
/** The issuer of the identities of each kind. */
const issuers = {
    github: own_builders_ownBuilders.issuer,
    gitlab: 'https://gitlab.com',
    google: 'https://accounts.google.com',
    circleci: 'https://oidc.circleci.com',
};
/** The identity in a certificate, which was verified, and its issuer, if a run of the publisher got it; undefined otherwise. */
function identityOf(publisher, certificate) {
    const { claims, uri, email } = certificate;
    const [issuer, identity] = [issuers[publisher.kind], uri ?? email];
    if (identity === undefined || issuerIn(claims) !== issuer)
        return undefined;
    const isOwn = by_kind_byKind(publisher, {
        github: ({ repository, workflow }) => isBuiltBy(claims, 'https://github.com', repository, `/.github/workflows/${workflow}`),
        gitlab: ({ repository, path }) => isBuiltBy(claims, 'https://gitlab.com', repository, `//${path}`),
        google: one => one.email === email,
        circleci: ({ project, pipeline }) => claims[claim.builder] === circleDefinition(project, pipeline),
    });
    return isOwn ? { identity, issuer } : undefined;
}
/** Fulcio's claims: https://github.com/sigstore/fulcio/blob/main/docs/oid-info.md */
const claim = { issuerV1: 1, issuer: 8, builder: 9, repository: 12, commit: 13, ref: 14, buildConfig: 18 };
/** If a certificate has both, only the newer one matters. */
function issuerIn(claims) {
    return claims[claim.issuer] === undefined ? claims[claim.issuerV1] : claims[claim.issuer];
}
/**
 * The rule of the index: the repository, and the file that was started (not that of the job, which may be a reusable one) at its tag, branch
 * or commit.
 */
function isBuiltBy(claims, server, repository, file) {
    const web = `${server}/${repository}`;
    const refs = [claims[claim.ref], claims[claim.commit]].flatMap(at => (at ? [at] : []));
    return claims[claim.repository] === web && refs.some(at => claims[claim.buildConfig] === `${web}${file}@${at}`);
}
/** How CircleCI names a pipeline in certificates. */
function circleDefinition(project, pipeline) {
    return `https://circleci.com/api/v2/projects/${project}/pipeline-definitions/${pipeline}`;
}

;// CONCATENATED MODULE: ./packages/verify/lib/verifier.js

const verifiers = new WeakMap();
/** The verifier of a trust. It is made once: reading trusted roots takes longer than checking a signature. */
function verifier_verifierOf(trust) {
    const known = verifiers.get(trust);
    if (known !== undefined)
        return known;
    const made = new sigstore_SignatureVerifier(trust);
    verifiers.set(trust, made);
    return made;
}

;// CONCATENATED MODULE: ./packages/verify/lib/publishers.js



const publishers_known = new WeakMap();
/**
 * The trust by which a signature is checked. If a run of a publisher made it, that is the identity in its certificate, which was verified;
 * otherwise the signers that the reader named. Throws a Problem if nobody else is named, and the run is not one of a publisher.
 */
function trustFor(signature, trust) {
    const { publishers = [], ...others } = trust;
    if (publishers.length === 0 || !isCertified(signature))
        return trust;
    const { certificate } = verifier_verifierOf(trust).verifyCertified(signature.bundle);
    const found = publishers.map(one => identityOf(one, certificate)).find(one => one !== undefined);
    if (found !== undefined)
        return trustIn(trust, { ...others, signers: [{ kind: 'identity', ...found }] });
    if (others.signers.length > 0)
        return trust;
    const by = certificate.claims[claim.buildConfig] ?? certificate.uri ?? certificate.email ?? 'somebody unknown';
    throw refusal_notVerified(`it was made by ${by}, and not by the publisher ${publishers.map(publisherText).join(' or ')}.`);
}
function isCertified(signature) {
    if (!('bundle' in signature) || signature.bundle.content.$case !== 'dsseEnvelope')
        return false;
    return signature.bundle.verificationMaterial.content.$case !== 'publicKey';
}
/** One object for each identity, because verifiers are kept by their trust. */
function trustIn(trust, made) {
    const own = publishers_known.get(trust) ?? new Map();
    publishers_known.set(trust, own);
    const key = JSON.stringify(made.signers);
    const there = own.get(key) ?? made;
    own.set(key, there);
    return there;
}

;// CONCATENATED MODULE: ./packages/verify/lib/accepted.js




/** Checks each signature. `input` is the document that they are in. Throws no Problem. */
async function checkEach(signatures, { subject, trust, digest }, input) {
    const outcome = { accepted: [], bad: [], failures: [] };
    for (const signature of signatures)
        try {
            const own = trustFor(signature, trust);
            const verified = await check_signature_checkSignature(signature, { subject, trust: own, verifier: verifier_verifierOf(own) });
            const statement = statementOf(signature);
            outcome.accepted.push({
                verified,
                subject: digest,
                ...(statement === undefined ? {} : { statement }),
                ...(input === undefined ? {} : { input }),
            });
        }
        catch (error) {
            addFailure(outcome, error);
        }
    return outcome;
}
/** Adds a Problem to an outcome. Throws everything else. */
function addFailure(outcome, error) {
    if (error instanceof BadVerdict)
        outcome.bad.push(error);
    else if (error instanceof lib_problem/* Problem */.A)
        outcome.failures.push(error);
    else
        throw error;
}
/** What a check returns that passes by a signature. That of OpenPGP says when it was made, which nobody else proves. */
function passed(detail, verified) {
    if (!('claimedTime' in verified))
        return { detail, verified };
    const { signer, claimedTime } = verified;
    const said = `Signed by the OpenPGP key ${signer.primary}, at ${claimedTime} as the signer says.`;
    return { detail: `${detail} ${said}`, verified };
}
/** Of several failures the one to report: what could not be checked might have been valid. */
function worstOf(failures) {
    return failures.find(failure => failure instanceof CannotCheck) ?? failures[0];
}
/** The statement of an attestation, unverified; undefined for the signature of a file. Throws a Problem. */
function statementOf(signature) {
    if (!('bundle' in signature) || signature.bundle.content.$case !== 'dsseEnvelope')
        return undefined;
    const { payloadType, payload } = signature.bundle.content.dsseEnvelope;
    return statement_parseStatement(payloadType, payload);
}

;// CONCATENATED MODULE: ./packages/verify/lib/judged.js



/** One check of all files, one for each signer and kind of statement, and one for each verdict that a file is bad. `next`: what to do if one is not verified. */
async function checksOf(judged, next) {
    const signed = bySigner(judged.flatMap(({ accepted }) => accepted));
    return [
        await check('files', () => summarize(judged, next)),
        ...(await Promise.all(signed.map(([name, same]) => check(name, () => row(same))))),
        ...judged.flatMap(({ verdicts }) => verdicts),
    ];
}
function summarize(judged, next) {
    if (judged.length === 0)
        throw new CannotCheck('verify the files', {
            found: 'there are only signatures and attestations, and no file that they could be about.',
            next: 'Give the files too.',
        });
    const wrong = judged.map(one => one.row).filter(({ status }) => status === 'fail' || status === 'error');
    if (wrong.length === 0)
        return { detail: `Accepted signers signed or attested ${count(judged.length, 'file')}.` };
    const named = wrong.slice(0, 3).map(({ path, detail = '' }) => `${path}: ${detail}`);
    const more = wrong.length > named.length ? [`and ${wrong.length - named.length} more.`] : [];
    const found = [...named, ...more].join(' ');
    if (wrong.some(({ status }) => status === 'fail'))
        failCheck(found, next);
    throw new CannotCheck('verify the files', { found, next: 'Try again later, or use the program that made it.' });
}
/** Files that one signer attested in the same way are one check. */
function bySigner(accepted) {
    const groups = Map.groupBy(accepted, ({ statement, verified }) => JSON.stringify([statement?.predicateType ?? verified.format, verified.signer]));
    return [...groups.values()].map(same => [statementName(same[0]?.statement?.predicateType), same]);
}
function row(same) {
    const [first] = same;
    const what = first.statement?.predicateType ?? first.verified.format;
    return passed(`${count(new Set(same.map(({ subject }) => subject)).size, 'file')}: ${what}.`, first.verified);
}

;// CONCATENATED MODULE: ./packages/verify/lib/files/verify-file.js





/** Checks the documents of a file. Those with its name must be valid, and one of all must be by an accepted signer. */
async function verifyFile(path, { own, shared }, trust) {
    const subject = subject_fileSubject(path);
    const digests = await subject.digests();
    const { sha256 = '' } = digests;
    const question = { subject, trust, digests, digest: `sha256:${sha256}` };
    const said = [];
    for (const document of own)
        said.push(await sayOf(document, question));
    for (const document of shared)
        said.push(...(await sayOfShared(document, question)));
    const accepted = said.flatMap(one => one.accepted);
    const rows = said.map(async (one) => withFileName(one.name, await check(verify_file_nameOf(one), () => judge(one, accepted.length > 0))));
    const checks = await Promise.all(said.length === 0 ? [check('signature', () => verify_file_refuse(path))] : rows);
    return { checks, accepted, sha256 };
}
async function sayOf({ name, read }, question) {
    try {
        const { signatures, sha256 } = await read();
        const isRequired = signatures.some(one => isAsked(one, question.trust));
        return { isRequired, ...(await saidBy({ uri: name, digest: { sha256 } }, signatures, question)) };
    }
    catch (error) {
        if (!(error instanceof lib_problem/* Problem */.A))
            throw error;
        return { name, accepted: [], problem: error, isRequired: true };
    }
}
/** Of a document about several files, those signatures that are about this one. A file with another content may have such a name, too. */
async function sayOfShared({ name, read }, question) {
    const { signatures: all, sha256 } = await read().catch((error) => {
        if (error instanceof lib_problem/* Problem */.A)
            return { signatures: [], sha256: '' };
        throw error;
    });
    const signatures = all.filter(one => isAbout(one, question.digests));
    if (signatures.length === 0)
        return [];
    return [{ isRequired: false, ...(await saidBy({ uri: name, digest: { sha256 } }, signatures, question)) }];
}
async function saidBy(input, signatures, question) {
    const { accepted: valid, bad, failures } = await checkEach(signatures, question, input);
    const accepted = valid.filter(one => !isOfAnother(one, question));
    const swapped = accepted.length === valid.length ? undefined : ofAnother(question);
    const problem = bad[0] ?? swapped ?? (accepted.length > 0 ? undefined : (worstOf(failures) ?? empty));
    const { uri: name } = input;
    const named = accepted.map(one => ({ ...one, document: name }));
    return {
        name,
        accepted: named,
        ...(problem === undefined ? {} : { problem }),
        ...(swapped === undefined ? {} : { isRequired: true }),
    };
}
/** Nothing in it is wrong, but nothing in it proves anything either. */
const empty = refusal_notVerified('it contains no signature.');
function isAbout(signature, digests) {
    try {
        const statement = statementOf(signature);
        return statement !== undefined && hasSubject(statement, digests);
    }
    catch {
        // What cannot be read is not about the file.
        return false;
    }
}
/** True if the reader named a signer of the kind that made the signature. One that cannot be read counts as asked for. */
function isAsked(signature, { signers, keyrings = [], publishers = [] }) {
    const named = (byCertificate) => signers.some(signer => needsRoot(signer) === byCertificate) || (byCertificate && publishers.length > 0);
    return by_kind_byKind(signature, {
        bundle: ({ bundle }) => named(bundle.verificationMaterial.content.$case !== 'publicKey'),
        bare: ({ certificates }) => named(certificates.length > 0),
        openpgp: () => keyrings.length > 0,
        unread: () => true,
    });
}
function verify_file_nameOf({ accepted: [first], problem }) {
    if (problem instanceof BadVerdict)
        return 'verdict';
    return statementName(first?.statement?.predicateType);
}
/** `hasOther`: the file has an accepted signature, this one or another. */
function judge({ name, accepted, problem, isRequired }, hasOther) {
    const [first] = accepted;
    const isOpen = problem instanceof CannotCheck || !isRequired;
    if (problem instanceof BadVerdict || (problem !== undefined && !(hasOther && isOpen)))
        throw problem;
    if (problem !== undefined)
        return { status: 'absent', detail: `${name} does not count: ${problem.found}` };
    const more = accepted.length > 1 ? ` It has ${accepted.length - 1} more that are accepted.` : '';
    return passed(`${name}: ${first.statement?.predicateType ?? first.verified.format}.${more}`, first.verified);
}
function verify_file_refuse(path) {
    const found = 'nothing signs it: no signature or attestation of it is beside it.';
    if (isDocument(path))
        failCheck(found, 'Give the path of the file that it is a signature or an attestation of.');
    const name = (0,external_node_path_.basename)(path);
    failCheck(found, `Do not use it. Download its signature too, for example ${name}.sigstore.json or ${name}.intoto.jsonl.`);
}
/** True if a statement lists the name of the file only with digests of something else: then the file was exchanged for another one of the list. */
function isOfAnother({ statement }, { subject, digests }) {
    const named = statement?.subject.filter(({ name }) => name === subject.name) ?? [];
    return named.length > 0 && !named.some(({ digest }) => agrees(digest, digests));
}
function ofAnother({ subject: { name } }) {
    return refusal_notVerified(`it is about this content by another name, and ${JSON.stringify(name)} has another digest there.`);
}

;// CONCATENATED MODULE: ./packages/verify/lib/files/verify-folder.js






const advice = 'Do not use these files. Check that you named the signer that the project names. A file that nothing signs can be genuine, but nobody can tell.';
/** True if a folder has signatures or attestations. */
async function hasDocuments(folder) {
    const names = await (0,lib_files/* listFiles */.CS)(folder);
    return names.some(name => isBesideOthers(name, names));
}
/** Verifies each file of a folder by its documents, as `verifyFile` does, except for the documents themselves. */
async function verifyFolder(folder, trust) {
    const judged = [];
    const names = await (0,lib_files/* listFiles */.CS)(folder);
    for (const file of names.filter(name => !isBesideOthers(name, names))) {
        const path = (0,external_node_path_.join)(folder, file);
        const { checks, accepted, sha256 } = await verifyFile(path, await documentsOf(path), trust);
        const row = { path: file, sha256, size: (await (0,lib_files/* sizeIfThere */.nQ)(path)) ?? 0, ...verify_folder_stateOf(checks) };
        judged.push({ row, accepted, verdicts: checks.filter(({ name }) => name === 'verdict') });
    }
    return {
        checks: await checksOf(judged, advice),
        files: judged.map(({ row }) => row),
        accepted: judged.flatMap(({ accepted }) => accepted),
    };
}
function verify_folder_stateOf(checks) {
    const wrong = checks.filter(({ status }) => status === 'fail' || status === 'error');
    const detail = wrong.map(one => one.detail).join(' ');
    if (wrong.length === 0)
        return { status: 'pass' };
    return { status: resultOf({ checks, files: [] }) === 'not verified' ? 'fail' : 'error', detail };
}

;// CONCATENATED MODULE: ./packages/base/lib/is-sha256.js
// A file of its own: inputs are checked with it, and digest.ts needs node:crypto, which is slow to load.
/** True for 64 lower-case hexadecimal characters. */
function isSha256(text) {
    return /^[0-9a-f]{64}$/.test(text);
}

;// CONCATENATED MODULE: ./packages/oci/lib/document.js

/** Greatest accepted size of an index, manifest or configuration, in bytes: registries may refuse larger manifests than 4 MiB. */
const documentLimit = 4 * 1024 * 1024;
// An index with 100 platforms, or an image with 1,000 layers, has fewer than 10,000. In memory, a value needs up to 100 bytes.
const valueLimit = 250_000;
/** A document of an image that cannot be used. The message says why, as a sentence without its subject: `is not JSON`. */
class BadDocument extends Error {
}
/** Something other than JSON: half a document, or a page of a proxy. */
class NotJson extends BadDocument {
}
/** Reads a JSON object of others. Throws BadDocument for anything else. */
function parseDocument(bytes) {
    const document = parseBounded(bytes);
    if (typeof document !== 'object' || document === null || Array.isArray(document))
        throw new BadDocument('is not a JSON object');
    return document;
}
/** Reads JSON of others. Throws BadDocument, also for more values than fit into a little memory. */
function parseBounded(bytes) {
    let values = 0;
    for (let at = 0; at < bytes.length; at++)
        if (startsValue(bytes[at]))
            values += 1;
    if (values > valueLimit)
        throw new BadDocument(`has more than the ${valueLimit} values accepted`);
    try {
        return JSON.parse(Buffer.from(bytes).toString('utf8'));
    }
    catch {
        // The error would quote what others wrote.
        throw new NotJson('is not JSON');
    }
}
/** True for a comma, and for the brackets that begin a list or an object. */
function startsValue(byte) {
    return byte === 0x2c || byte === 0x5b || byte === 0x7b;
}
/** Reads a descriptor. Throws BadDocument if its digest is not one: later it becomes part of an address or a path. */
function readDescriptor(value) {
    const digest = (0,lib_json/* textAt */.$6)(value, 'digest');
    if (digest === undefined)
        throw new BadDocument('has an entry without a digest');
    if (!isDigest(digest))
        throw new BadDocument(`has an entry whose digest ${document_shown(digest)} is not a SHA-256 digest`);
    const size = (0,lib_json.at)(value, 'size');
    return typeof size === 'number' ? { digest, size } : { digest };
}
/** True for `sha256:…`. */
function isDigest(text) {
    return text.startsWith('sha256:') && isSha256(text.slice('sha256:'.length));
}
/** Text of others for a message: in quotes, without control characters, and short. */
function document_shown(text) {
    return JSON.stringify(text.length > 100 ? `${text.slice(0, 99)}…` : text);
}

;// CONCATENATED MODULE: ./packages/oci/lib/reference.js
// The rules of docker and of all tools for containers: https://github.com/distribution/reference.
const dockerHub = 'docker.io';
/** Other names of Docker Hub, by which it answers as well. */
const hubHosts = ['index.docker.io', 'registry-1.docker.io', 'registry.hub.docker.com'];
const reference_longest = 1000;
const whole = /^(?<name>[^@]+?)(?::(?<tag>\w[\w.-]{0,127}))?(?:@(?<digest>sha256:[0-9a-f]{64}))?$/;
const hostName = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*|\[[0-9a-f:]+\])(?::\d+)?$/;
const path = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*$/;
/** Reads the reference of an image; undefined if it is none. */
function reference_parseImageName(text) {
    const { name, tag, digest } = (text.length > reference_longest ? undefined : whole.exec(text)?.groups) ?? {};
    if (name === undefined)
        return undefined;
    const first = /^([^/]*)\//.exec(name)?.[1];
    // What stands before the first slash is a host if no repository could begin with it.
    const named = first !== undefined && (/[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase());
    const host = first?.toLowerCase() ?? '';
    const registry = !named || hubHosts.includes(host) ? dockerHub : host;
    const rest = named ? name.slice(first.length + 1) : name;
    const repository = registry === dockerHub && !rest.includes('/') ? `library/${rest}` : rest;
    return isHost(registry) && path.test(repository) ? { registry, repository, tag, digest } : undefined;
}
/** True for a host that a request can be sent to: `host:99999` and `1.2.3.400` only look like one. */
function isHost(text) {
    return hostName.test(text) && URL.canParse(`https://${text}`);
}
/** Reads the reference of one image. A digest takes precedence over a tag. Undefined without both: it does not assume `latest`. */
function parseReference(text) {
    const { registry, repository, tag, digest } = reference_parseImageName(text) ?? {};
    const wanted = digest ?? tag;
    if (registry === undefined || repository === undefined || wanted === undefined)
        return undefined;
    return { registry, repository, wanted };
}
/** True for `ghcr.io/acme/widget` and `acme/widget`, without tag or digest. */
function isRepository(text) {
    const name = reference_parseImageName(text);
    return text.includes('/') && name !== undefined && name.tag === undefined && name.digest === undefined;
}
/** True if two spellings name one repository: `acme/widget` and `docker.io/acme/widget`. */
function isSameRepository(a, b) {
    const [one, other] = [reference_parseImageName(a), reference_parseImageName(b)];
    if (one === undefined || other === undefined)
        return a === b;
    return one.registry === other.registry && one.repository === other.repository;
}
/** The host that answers for a registry. */
function apiHost(registry) {
    return registry === dockerHub ? 'registry-1.docker.io' : registry;
}
/** How configurations of docker, and programs that read them, spell a registry; the usual spelling first. */
function loginNames(registry) {
    return registry === dockerHub ? ['index.docker.io', dockerHub, 'registry-1.docker.io'] : [registry];
}

;// CONCATENATED MODULE: ./packages/oci/lib/docker-login.js





const configLimit = 1024 * 1024;
/**
 * The credentials that `docker login` stored for a registry, under any spelling of it; undefined if none. Runs the credential helper
 * that the configuration names, if `host` can run programs.
 */
async function loggedIn(registry, host) {
    const config = await dockerConfigOf(host.env);
    if (config === undefined)
        return undefined;
    const names = loginNames(registry);
    return (await fromHelper(config, names, host)) ?? fromFile(config, names);
}
/** The directory in which docker keeps the configuration of the user. */
function dockerDirectory(env) {
    return env.DOCKER_CONFIG || (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.docker');
}
/** The `config.json` of docker; undefined if there is none. Throws a Problem. */
async function dockerConfigOf(env) {
    const path = (0,external_node_path_.join)(dockerDirectory(env), 'config.json');
    const text = await (0,read_limited/* readIfThere */.qC)(path, configLimit);
    return text && parsed(text, `read ${path}`);
}
/** The first entry of the file that is for this registry and has a password. */
function fromFile(config, names) {
    const auths = entriesOf(config, 'auths');
    const found = names.flatMap(name => auths.filter(([key]) => docker_login_bare(key) === name));
    return found.map(([, entry]) => credentialsIn(entry)).find(credentials => credentials !== undefined);
}
/** The entries of an object in the configuration; none if there is no object. */
function entriesOf(config, key) {
    const value = (0,lib_json.at)(config, key);
    return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
/** The registry of a key of `auths` or `credHelpers`: `https://index.docker.io/v1/` is `index.docker.io`. */
function docker_login_bare(key) {
    return key
        .toLowerCase()
        .replace(/^https?:\/\//, '')
        .replace(/\/(?:v[12]\/?)?$/, '');
}
function credentialsIn(entry) {
    const auth = (0,lib_json/* textAt */.$6)(entry, 'auth');
    if (auth === undefined) {
        const [username, password] = [(0,lib_json/* textAt */.$6)(entry, 'username'), (0,lib_json/* textAt */.$6)(entry, 'password')];
        return username === undefined || password === undefined ? undefined : { username, password };
    }
    const [username = '', ...password] = Buffer.from(auth, 'base64').toString('utf8').replace(/\0+$/, '').split(':');
    return { username, password: password.join(':') };
}
/**
 * Asks the helper of a registry, as docker does: https://docs.docker.com/reference/cli/docker/login/#credential-helpers. It is
 * a program of the user, named in the user's own configuration.
 */
async function fromHelper(config, names, host) {
    const helpers = entriesOf(config, 'credHelpers');
    const own = names.flatMap(name => helpers.filter(([key]) => docker_login_bare(key) === name)).at(0)?.[1];
    const helper = own ?? (0,lib_json.at)(config, 'credsStore');
    if (host.exec === undefined || typeof helper !== 'string' || !/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(helper))
        return undefined;
    const [name = ''] = names;
    const server = name === 'index.docker.io' ? 'https://index.docker.io/v1/' : name;
    const stdout = await answerOf(`docker-credential-${helper}`, server, host.exec);
    if (stdout === undefined)
        return undefined;
    const answer = parsed(Buffer.from(stdout), `use the answer of docker-credential-${helper}`);
    const [username, password] = [(0,lib_json/* textAt */.$6)(answer, 'Username'), (0,lib_json/* textAt */.$6)(answer, 'Secret')];
    // With this name, the secret is a token for another kind of login.
    if (username === undefined || password === undefined || username === '<token>')
        return undefined;
    return { username, password };
}
/** What the helper prints; undefined if it fails, as it does if it has no password for this registry, or if it is not installed. */
async function answerOf(program, server, exec) {
    try {
        const { exitCode, stdout } = await exec(program, ['get'], { input: Buffer.from(server) });
        return exitCode === 0 ? stdout : undefined;
    }
    catch {
        return undefined;
    }
}
/** The error does not quote the text, which contains passwords. */
function parsed(bytes, attempted) {
    try {
        return parseDocument(bytes);
    }
    catch (cause) {
        throw new lib_problem/* Problem */.A(attempted, { found: 'it is not a JSON object.', next: 'Log in to the registry again.', cause });
    }
}

;// CONCATENATED MODULE: ./packages/oci/lib/image-kinds.js

/** Media types of an image index: images for several platforms. */
const indexTypes = [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
];
const manifestTypes = [
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.v2+json',
];
const configTypes = ['application/vnd.oci.image.config.v1+json', 'application/vnd.docker.container.image.v1+json'];
/** What we ask a registry for. */
const manifestMediaTypes = [...indexTypes, ...manifestTypes];
function isIndexType(type) {
    return type !== undefined && indexTypes.includes(type);
}
/** True for the media types of an index and of an image manifest, which artifacts have as well. */
function isManifestType(type) {
    return manifestMediaTypes.includes(type);
}
/** True if a document is an index. Its content decides, because its media type may be absent. */
function isIndex(document) {
    return (0,lib_json.at)(document, 'manifests') !== undefined || isIndexType((0,lib_json/* textAt */.$6)(document, 'mediaType'));
}
/** The media type of an index or a manifest. It may be absent in the document itself. */
function image_kinds_mediaTypeOf(document) {
    return (0,lib_json/* textAt */.$6)(document, 'mediaType') ?? (isIndex(document) ? indexTypes : manifestTypes)[0] ?? '';
}
/** True if a manifest with this descriptor of its configuration is an image. Other artifacts have other configurations. */
function isImageConfig(config) {
    const type = (0,lib_json/* textAt */.$6)(config, 'mediaType');
    return type === undefined || configTypes.includes(type);
}
/**
 * True if an entry of an image index is not an image, but attached to one. BuildKit puts attestations beside the images, with an
 * annotation, as manifests of the platform unknown/unknown, which no program runs. An entry with the annotation and a platform
 * could be an image that tries to escape the scan.
 */
function isAttached(entry) {
    const [os, architecture] = ['os', 'architecture'].map(key => (0,lib_json/* textAt */.$6)(entry, 'platform', key)?.toLowerCase());
    if (os === 'unknown' && architecture === 'unknown')
        return true;
    return os === 'unknown' && (0,lib_json/* textAt */.$6)(entry, 'annotations', 'vnd.docker.reference.type') !== undefined;
}
/**
 * The platform that an entry of an index, or a configuration, names; undefined if it names none. Half a platform is given as it
 * is, without a slash: unlike an absent one, it cannot be looked up elsewhere.
 */
function platformOf(value) {
    const parts = ['os', 'architecture', 'variant'].map(key => (0,lib_json/* textAt */.$6)(value, key));
    if (parts[0] === undefined && parts[1] === undefined)
        return undefined;
    return canonicalPlatform(parts.filter(part => part !== undefined).join('/'));
}

;// CONCATENATED MODULE: ./packages/oci/lib/image-digests.js



const limit = 200;
/**
 * Digests of an image and, if it is an index, of everything that it lists, platforms and attestations, also in nested indexes: what
 * `cosign sign --recursive` signs. The image comes first, and each digest once. Throws a Problem.
 */
async function image_digests_digestsOf(root, source) {
    const digests = new Set([root.digest]);
    const indexes = [root.document].filter(isIndex);
    for (const index of indexes) {
        for (const entry of (0,lib_json/* listAt */.gT)(index, 'manifests').filter(hasManifest)) {
            const descriptor = descriptorOf(entry, source);
            if (digests.has(descriptor.digest))
                continue;
            digests.add(descriptor.digest);
            if (digests.size > limit)
                throw source.problem(`it lists more than the ${limit} manifests accepted.`, 'Build it with fewer platforms.');
            if (isIndexType((0,lib_json/* textAt */.$6)(entry, 'mediaType')))
                indexes.push(await source.document(descriptor, 'manifests'));
        }
    }
    return [...digests];
}
/** True for an entry that is a manifest or an index. What else an index may list cannot have a signature of its own. */
function hasManifest(entry) {
    const type = (0,lib_json/* textAt */.$6)(entry, 'mediaType');
    return type === undefined || isManifestType(type);
}
function descriptorOf(entry, source) {
    try {
        return readDescriptor(entry);
    }
    catch (error) {
        throw error instanceof BadDocument ? source.problem(`its index ${error.message}.`) : error;
    }
}

;// CONCATENATED MODULE: ./packages/oci/lib/image-index.js



// Multi-platform images on Docker Hub have up to a dozen platforms, and attestations beside them; the widest have some 40.
const entryLimit = 100;
const depthLimit = 4;
// Docker accepts 127.
const layerLimit = 1000;
const width = 8;
/**
 * Reads what an index, or the manifest of a single image, consists of; `root` is that document. Follows nested indexes. Leaves out
 * what is attached to images: attestations, signatures. Reads and checks only images for the `wanted` platforms; if the list is
 * empty, all. Throws a Problem.
 */
async function readImage(root, source, wanted = []) {
    const reader = new Reader(source, new Set(wanted.map(canonicalPlatform)));
    const images = await reader.read({ digest: root.digest }, root.document, 0);
    const byDigest = new Map(images.map(image => [`${image.platform}@${image.digest}`, image]));
    return { images: [...byDigest.values()], platforms: [...reader.platforms] };
}
class Reader {
    platforms = new Set();
    #source;
    #wanted;
    #entries = 0;
    constructor(source, wanted) {
        this.#source = source;
        this.#wanted = wanted;
    }
    async read(entry, document, depth) {
        if (!isIndex(document))
            return this.#image(entry, document, depth);
        if ((0,lib_json.at)(document, 'config') !== undefined || (0,lib_json.at)(document, 'layers') !== undefined)
            throw this.#source.problem(`${entry.digest} is both an index and an image manifest.`);
        if (depth === depthLimit)
            throw this.#source.problem(`its indexes are nested more than ${depthLimit} deep.`);
        const entries = (0,lib_json/* listAt */.gT)(document, 'manifests').filter(value => !isAttached(value) && this.#wants(this.#noted(value)));
        this.#entries += entries.length;
        if (this.#entries > entryLimit)
            throw this.#tooMany();
        const found = await pool(entries, width, async (value) => {
            const descriptor = this.#checked(entry.digest, () => readDescriptor(value));
            const child = { ...descriptor, platform: platformOf((0,lib_json.at)(value, 'platform')), artifact: hasArtifactType(value) };
            return this.read(child, await this.#source.document(descriptor, 'manifests'), depth + 1);
        });
        return found.flat();
    }
    async #image(entry, document, depth) {
        const { digest } = entry;
        const parts = this.#checked(digest, () => image_index_partsOf(document));
        const [config] = parts;
        if (config === undefined)
            throw this.#source.problem(`${digest} is not an image manifest.`);
        if (!isImageConfig((0,lib_json.at)(document, 'config'))) {
            // Something that is attached to images, or that lies beside them. What claims a platform could be run.
            if (depth > 0 && (entry.artifact || entry.platform === undefined || hasArtifactType(document)))
                return [];
            throw this.#source.problem(`${digest} is not a container image, but another artifact.`);
        }
        const platform = entry.platform ?? platformOf(await this.#source.document(config, 'blobs'));
        if (platform === undefined || !isPlatform(platform))
            throw this.#source.problem(`the configuration ${config.digest} names no platform.`);
        if (platform === 'unknown/unknown')
            return [];
        this.platforms.add(platform);
        return this.#wants(platform) ? [{ platform, digest, parts }] : [];
    }
    /** The platform of an entry, which is remembered for messages. An odd one is refused if nothing tells that it is not wanted. */
    #noted(value) {
        const platform = platformOf((0,lib_json.at)(value, 'platform'));
        if (platform === undefined)
            return undefined;
        if (isPlatform(platform))
            this.platforms.add(platform);
        else if (this.#wanted.size === 0)
            throw this.#source.problem(`one of its images is for the platform ${document_shown(platform)}.`);
        return platform;
    }
    #wants(platform) {
        return platform === undefined || this.#wanted.size === 0 || this.#wanted.has(platform);
    }
    #checked(digest, read) {
        try {
            return read();
        }
        catch (error) {
            throw error instanceof BadDocument ? this.#source.problem(`${digest} ${error.message}.`) : error;
        }
    }
    #tooMany() {
        return this.#source.problem(`it lists ${this.#entries} images, more than the ${entryLimit} accepted.`, 'Name those that you need with `platforms`.');
    }
}
function hasArtifactType(value) {
    return (0,lib_json/* textAt */.$6)(value, 'artifactType') !== undefined;
}
/** The configuration and the layers of an image manifest, in this order. Throws BadDocument. */
function image_index_partsOf(document) {
    const config = (0,lib_json.at)(document, 'config');
    if (config === undefined)
        return [];
    const layers = (0,lib_json/* listAt */.gT)(document, 'layers');
    if (layers.length > layerLimit)
        throw new BadDocument(`lists ${layers.length} layers, more than the ${layerLimit} accepted`);
    return [config, ...layers].map(readDescriptor);
}

;// CONCATENATED MODULE: ./packages/oci/lib/registry-auth.js



// A token has a few kilobytes.
const tokenLimit = 64 * 1024;
/** The value of an Authorization header for basic authentication. */
function basicAuthorization({ username, password }) {
    return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}
/**
 * Answers a registry's challenge (`Bearer realm="…",service="…",scope="…"`) with a token for reading one repository, or for pushing to it:
 * https://distribution.github.io/distribution/spec/auth/token/. Returns undefined if it is a different challenge or is refused.
 */
async function bearerAuthorization(challenge, { registry, repository }, credentials, { env, signal, scope = 'pull' }) {
    const realm = parameter(challenge, 'realm');
    if (!/^bearer /i.test(challenge) || realm === undefined || !URL.canParse(realm))
        return undefined;
    const url = new URL(realm);
    // A registry may name any server, but a server of this machine only if it runs here itself. No password is sent unencrypted.
    const isHere = (0,http_url/* isLoopback */.U9)(new URL(`http://${registry}`));
    if ((0,http_url/* isLoopback */.U9)(url) ? !isHere : url.protocol !== 'https:')
        return undefined;
    const service = parameter(challenge, 'service');
    if (service !== undefined)
        url.searchParams.set('service', service);
    url.searchParams.set('scope', `repository:${repository}:${scope}`);
    const headers = credentials === undefined ? {} : { authorization: basicAuthorization(credentials) };
    const response = await (0,request/* request */.E)(url.href, headers, { env, signal });
    if (response.status === 200)
        return tokenIn(response, url);
    await response.body?.cancel();
    if (response.status === 429 || response.status >= 500)
        throw new retry/* Transient */.Rc(`get a token from ${url.origin}`, {
            found: `the server answered ${response.status}.`,
            next: 'Try again later.',
        });
    return undefined;
}
/** The token in an answer; undefined if there is none that can stand in a header. */
async function tokenIn(response, { origin }) {
    const attempted = `get a token from ${origin}`;
    const body = await (0,http_body/* readBody */.x8)(response, tokenLimit);
    if (body === undefined)
        throw new lib_problem/* Problem */.A(attempted, {
            found: `its answer has more than the ${tokenLimit} bytes accepted.`,
            next: 'Do not use this registry.',
        });
    const answer = registry_auth_parsed(body, attempted);
    const token = (0,lib_json/* textAt */.$6)(answer, 'token') ?? (0,lib_json/* textAt */.$6)(answer, 'access_token');
    return token !== undefined && /^[\x21-\x7e]+$/.test(token) ? `Bearer ${token}` : undefined;
}
function registry_auth_parsed(body, attempted) {
    try {
        return parseDocument(body);
    }
    catch (cause) {
        const next = 'Check the proxies in between: the answer may be a web page.';
        if (cause instanceof NotJson)
            throw new retry/* Transient */.Rc(attempted, { found: 'its answer is not JSON.', next, cause, answered: true });
        return undefined;
    }
}
function parameter(challenge, name) {
    return new RegExp(`[ ,]${name}="([^"]*)"`, 'i').exec(challenge)?.[1];
}

;// CONCATENATED MODULE: ./packages/oci/lib/registry-errors.js


/** What was attempted: `read the image ghcr.io/acme/widget:v1`. */
function reading({ registry, repository, wanted }) {
    return `read the image ${registry}/${repository}${wanted.startsWith('sha256:') ? '@' : ':'}${wanted}`;
}
/** The Problem for an answer other than 200; a Transient if another attempt may help. `what` is the tag or digest asked for. */
function refusedBy({ status, headers }, reference, what) {
    const attempted = reading(reference);
    if (status === 401 || status === 403)
        return denied(status, reference);
    if (status === 404 && what === reference.wanted)
        return new NotFound(attempted, {
            found: 'the registry does not have this image.',
            next: 'Check the reference. Push the image before this step.',
        });
    if (status === 404)
        return new NotFound(attempted, {
            found: `the registry does not have ${what}, which the image consists of.`,
            next: 'Push the image again, with all its platforms.',
        });
    if (status === 429)
        return limited(attempted, headers);
    return new retry/* Transient */.Rc(attempted, { found: `the registry answered ${status}.`, next: 'Try again later.' });
}
function limited(attempted, headers) {
    const waitMs = (0,retry/* retryAfterMs */.Vs)(headers.get('retry-after'));
    return new retry/* Transient */.Rc(attempted, {
        found: 'the registry limits the rate of requests (429).',
        next: 'Log in before this step, because limits for users are higher, or try again later.',
        ...(waitMs === undefined ? {} : { waitMs }),
    });
}
/** The registry does not have it. */
class NotFound extends lib_problem/* Problem */.A {
}
/** The registry does not let us read: we have no login, or one that it refuses. */
class AccessDenied extends lib_problem/* Problem */.A {
}
function denied(status, reference) {
    return new AccessDenied(reading(reference), {
        found: `the registry denied access (${status}).`,
        next: 'Set `registry-username` and `registry-password`, or log in before this step. For ghcr.io, the job needs `permissions: packages: read`.',
    });
}
/** The Problem for an answer that takes too long. It is final after the `last` attempt, so that nobody can hold up a step. */
function slow(ms, last, reference) {
    const parts = {
        found: `the registry did not send its whole answer within ${ms / 1000} s.`,
        next: 'Check the registry, the network and the proxy, and try again.',
    };
    // We have waited enough, so the next attempt follows at once.
    return last ? new lib_problem/* Problem */.A(reading(reference), parts) : new retry/* Transient */.Rc(reading(reference), { ...parts, waitMs: 0 });
}
/** The Problem for an answer that is not JSON. */
function notJson(what, reference) {
    return new retry/* Transient */.Rc(reading(reference), {
        found: `the answer for ${what} is not JSON.`,
        next: 'Check the registry, and the proxies in between: the answer may be a web page.',
        answered: true,
    });
}

;// CONCATENATED MODULE: ./packages/oci/lib/registry-client.js







/** Time for the first, and for the second whole answer, in milliseconds. Real ones take less than a second. */
const answerMs = [3000, 4000];
/** Time for everything that is read of one image, in milliseconds. */
const imageMs = 60_000;
/** All documents of one image together, in bytes. Those of real images have less than one megabyte. */
const imageLimit = 16 * 1024 * 1024;
/** Slowest transfer of a signature or an attestation that is waited for, in bytes per millisecond. */
const registry_client_slowest = 256;
/** Sends the requests about one image of a registry, and reads the answers within bounds. */
class RegistryClient {
    /** Address of the repository. */
    base;
    #options;
    #reference;
    #started = performance.now();
    #authorization;
    /** Bytes that may still come. */
    #left;
    #most;
    constructor(reference, options) {
        const host = apiHost(reference.registry);
        this.#reference = reference;
        this.#options = options;
        this.#most = options.mostBytes ?? imageLimit;
        this.#left = this.#most;
        this.base = `${(0,http_url/* isLoopback */.U9)(new URL(`http://${host}`)) ? 'http' : 'https'}://${host}/v2/${reference.repository}`;
        this.#authorization = options.credentials === undefined ? undefined : basicAuthorization(options.credentials);
    }
    /** The header that the last request had. */
    get authorization() {
        return this.#authorization === undefined ? {} : { authorization: this.#authorization };
    }
    problem(found, next = 'Check the reference, and what pushed the image.') {
        return new lib_problem/* Problem */.A(reading(this.#reference), { found, next });
    }
    /** Reads a document by its digest, or by its tag. */
    get(path, wanted) {
        const times = [...answerMs];
        const attempt = async () => this.#checked(await this.#attempt(path, times, documentLimit), wanted);
        return (0,retry/* retry */.L5)(attempt, this.#options.retry ?? retry/* patient */.Im, () => { });
    }
    /** The content of a blob of at most `limit` bytes, `size` as its descriptor says. It has its digest. */
    bytes(digest, size, limit) {
        const extra = Math.ceil(Math.max(0, Math.min(size, limit)) / registry_client_slowest);
        const times = answerMs.map(ms => ms + extra);
        const attempt = async () => this.#fitting((await this.#attempt(`blobs/${digest}`, times, limit)).body, digest);
        return (0,retry/* retry */.L5)(attempt, this.#options.retry ?? retry/* patient */.Im, () => { });
    }
    async #attempt(path, times, limit) {
        if (performance.now() - this.#started > imageMs)
            throw this.problem(`reading it takes longer than ${imageMs / 1000} s.`, 'Try again later.');
        const [ms = 0, ...more] = times;
        const signal = AbortSignal.timeout(ms);
        try {
            return await this.#authorized(path, signal, limit);
        }
        catch (error) {
            if (error instanceof lib_problem/* Problem */.A)
                throw error;
            if (!signal.aborted && !(error instanceof http_body/* TooSlow */.yY))
                throw (0,answer/* brokenConnection */.m)(error, `${this.base}/${path}`, '');
            times.splice(0, 1);
            throw slow(ms, more.length === 0, this.#reference);
        }
    }
    async #authorized(path, signal, limit) {
        const response = await this.#send(path, signal);
        if (response.status !== 401)
            return this.#received(response, path, limit);
        const challenge = response.headers.get('www-authenticate') ?? '';
        await response.body?.cancel();
        const { credentials, env } = this.#options;
        const token = await bearerAuthorization(challenge, this.#reference, credentials, { env, signal });
        if (token === undefined)
            throw denied(401, this.#reference);
        this.#authorization = token;
        return this.#received(await this.#send(path, signal), path, limit);
    }
    #send(path, signal) {
        const accept = path.startsWith('manifests/') ? { accept: manifestMediaTypes.join(', ') } : {};
        return (0,request/* request */.E)(`${this.base}/${path}`, { ...accept, ...this.authorization }, { env: this.#options.env, signal });
    }
    async #received(response, path, limit) {
        if (response.status !== 200) {
            await response.body?.cancel();
            throw refusedBy(response, this.#reference, path.slice(path.indexOf('/') + 1));
        }
        const body = await (0,http_body/* readBody */.x8)(response, limit);
        if (body === undefined)
            throw this.problem(`one of its documents has more than the ${limit} bytes accepted.`);
        this.#left -= body.length;
        if (this.#left < 0)
            throw this.problem(`its documents have more than the ${this.#most} bytes accepted.`);
        return { body, next: nextPage(response.headers.get('link')) };
    }
    #fitting(body, wanted) {
        const digest = `sha256:${sha256(body)}`;
        if (digest === wanted)
            return body;
        const found = `the registry sent a document with the digest ${digest} instead of ${wanted}.`;
        const { attempted, next } = this.problem(found, 'Do not use this registry.');
        throw new WrongDigest(attempted, { found, next });
    }
    /** A body that is not JSON does not come from the registry as it is: it was cut on its way, or is a page of a proxy. */
    #checked({ body, next }, wanted) {
        try {
            const document = parseDocument(body);
            if (isDigest(wanted))
                this.#fitting(body, wanted);
            return { digest: `sha256:${sha256(body)}`, document, size: body.length, next };
        }
        catch (error) {
            if (error instanceof NotJson)
                throw notJson(wanted, this.#reference);
            throw error instanceof BadDocument ? this.problem(`the answer for ${wanted} ${error.message}.`) : error;
        }
    }
}
/** The query of the page that follows (RFC 8288). Its server and path are ours, whatever the address says. */
function nextPage(link) {
    const [, target] = /^\s*<([^>]*)>\s*;(?:[^,]*;)?\s*rel="?next"?/i.exec(link ?? '') ?? [];
    return target === undefined ? undefined : URL.parse(target, 'https://registry.invalid')?.search;
}

;// CONCATENATED MODULE: ./packages/oci/lib/registry.js







/** The largest layer that is saved, in bytes. */
const registry_layerLimit = 8 * 1024 ** 3;
/** Most pages of a list of what is attached to an image. */
const mostPages = 20;
/** Reads one image of a registry: https://github.com/opencontainers/distribution-spec/blob/main/spec.md. */
class Registry {
    #client;
    #options;
    /** Tag or digest of the image. */
    wanted;
    constructor(reference, options) {
        this.#client = new RegistryClient(reference, options);
        this.#options = options;
        this.wanted = reference.wanted;
    }
    /** Resolves the tag or digest once, and reads the images for the `wanted` platforms; if the list is empty, all. */
    async image(wanted = []) {
        return readImage(await this.root(), this, wanted);
    }
    /** Digests of the image and, if it is an index, of everything that it lists. */
    async digests() {
        return image_digests_digestsOf(await this.root(), this);
    }
    /** The image by its tag or digest: its digest, and its manifest or index. */
    root() {
        return this.#client.get(`manifests/${this.wanted}`, this.wanted);
    }
    /** The image as what is attached to it names it: https://github.com/opencontainers/image-spec/blob/main/descriptor.md. */
    async descriptor() {
        const { digest, document, size } = await this.#client.get(`manifests/${this.wanted}`, this.wanted);
        return { mediaType: image_kinds_mediaTypeOf(document), digest, size };
    }
    /** True if the registry has the list of what is attached to an image. Older ones have a tag in its place. */
    async listsReferrers() {
        return (await ifFound(this.#client.get(`referrers/${this.wanted}`, ''))) !== undefined;
    }
    /**
     * The entries of the list of what is attached to the image `digest`, and of the tag that stands for it in registries without that list: one
     * that got the list later has both. https://github.com/opencontainers/distribution-spec/blob/main/spec.md#referrers-tag-schema
     */
    async referrers(digest) {
        const entries = [];
        let query = '';
        for (let pages = 0; query !== undefined; pages += 1) {
            if (pages === mostPages)
                throw this.problem(`the list of what is attached to it has more than the ${mostPages} pages accepted.`);
            const page = await ifFound(this.#client.get(`referrers/${digest}${query}`, ''));
            entries.push(...(0,lib_json/* listAt */.gT)(page?.document, 'manifests'));
            query = page?.next;
        }
        return [...entries, ...(0,lib_json/* listAt */.gT)(await this.tagged(digest.replace(':', '-')), 'manifests')];
    }
    /** What has a tag; undefined if the registry does not have the tag. */
    async tagged(tag) {
        return (await ifFound(this.#client.get(`manifests/${tag}`, tag)))?.document;
    }
    /** Writes a layer to a file, and checks its digest. Call it after something of the image was read. */
    async save({ digest, size = registry_layerLimit }, path) {
        await download(`${this.#client.base}/blobs/${digest}`, path, {
            sha256: digest.slice('sha256:'.length),
            limit: Math.min(size, registry_layerLimit),
            headers: this.#client.authorization,
            retry: this.#options.retry ?? retry/* patient */.Im,
            say: () => { },
            env: this.#options.env,
        });
    }
    async document({ digest }, kind = 'manifests') {
        return (await this.#client.get(`${kind}/${digest}`, digest)).document;
    }
    /** The content of a blob of at most `limit` bytes. It has its digest. */
    bytes({ digest, size = 0 }, limit) {
        return this.#client.bytes(digest, size, limit);
    }
    problem(found, next) {
        return this.#client.problem(found, next);
    }
}
async function ifFound(answer) {
    try {
        return await answer;
    }
    catch (error) {
        if (error instanceof NotFound)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/oci/lib/open-registry.js



/** A reader of one image, with the given credentials, or with those of a docker login. */
async function openRegistry(reference, host, options = {}) {
    const credentials = options.credentials ?? (await loggedIn(reference.registry, host));
    return new Registry(reference, { ...options, credentials, env: host.env });
}
/**
 * Digests of an image in a registry and, if it is an index, of everything that it lists, the image first. `digest` is `sha256:…`.
 * Uses the docker login. Throws a Problem.
 */
async function imageDigests(repository, digest, host) {
    const name = parseImageName(repository);
    if (name === undefined)
        return [digest];
    const reference = { registry: name.registry, repository: name.repository, wanted: digest };
    return (await openRegistry(reference, host)).digests();
}
/** The digest of an image that has a tag (or a digest), from its registry. Uses the docker login. Throws a Problem. */
async function resolveDigest(reference, host, retry) {
    const [digest = ''] = await (await openRegistry(reference, host, retry && { retry })).digests();
    return digest;
}

;// CONCATENATED MODULE: ./packages/oci/lib/attached.js



/** Signatures, attestations and others of one image. Real ones have a few; a nightly scan that attests may add some hundreds. */
const mostAttached = 500;
/** Greatest accepted signature or attestation, in bytes: an SBOM of 10,000 packages has about 20 MB. */
const attached_documentLimit = 32 * 1024 * 1024;
/** All that is attached to one image together, in bytes. */
const attachedLimit = 96 * 1024 * 1024;
const attached_width = 8;
/** Media types of layers that are signatures or attestations: Sigstore bundles, and the two that cosign wrote before version 3. */
const bundleType = 'application/vnd.dev.sigstore.bundle';
const simpleSigningType = 'application/vnd.dev.cosign.simplesigning.v1+json';
const envelopeType = 'application/vnd.dsse.envelope.v1+json';
/**
 * What is attached to an image, by every way of a registry: the list of referrers (OCI 1.1), the tag in place of that list,
 * and the tags of cosign before version 3. `wanted` of the reference is its digest. Throws a Problem.
 */
async function attachedDocuments(reference, host, retry) {
    const registry = await openRegistry(reference, host, { mostBytes: attachedLimit, ...(retry && { retry }) });
    const entries = await registry.referrers(reference.wanted);
    refuseMany(entries.length, registry);
    const descriptors = entries.map(entry => attached_descriptorOf(entry, registry));
    const distinct = [...new Map(descriptors.map(one => [one.digest, one])).values()];
    const referrers = await pool(distinct, attached_width, async (one) => ({
        place: 'a referrer',
        manifest: await registry.document(one),
    }));
    const tags = ['sig', 'att'].map(end => `${reference.wanted.replace(':', '-')}.${end}`);
    const tagged = await pool(tags, attached_width, async (tag) => ({
        place: `the tag ${tag}`,
        manifest: await registry.tagged(tag),
    }));
    return readAttached([...referrers, ...tagged], registry);
}
/** The documents in the layers of manifests that are attached to an image. */
async function readAttached(manifests, source) {
    const layers = manifests.flatMap(({ place, manifest }) => (0,lib_json/* listAt */.gT)(manifest, 'layers').map(layer => ({ place, layer, type: (0,lib_json/* textAt */.$6)(layer, 'mediaType') ?? 'an unknown type' })));
    const wanted = layers.filter(({ type }) => isSigned(type));
    refuseMany(wanted.length, source);
    const documents = await pool(wanted, attached_width, async ({ place, layer, type }) => ({
        place,
        mediaType: type,
        annotations: textsIn(layer, 'annotations'),
        content: await source.bytes(attached_descriptorOf(layer, source), attached_documentLimit),
    }));
    return { documents, others: [...new Set(layers.map(({ type }) => type).filter(type => !isSigned(type)))] };
}
/** True for the media type of a layer that is a signature or an attestation. */
function isSigned(type) {
    return type.startsWith(bundleType) || type === simpleSigningType || type === envelopeType;
}
function textsIn(value, key) {
    const entries = Object.entries((0,lib_json.at)(value, key) ?? {});
    return Object.fromEntries(entries.filter((entry) => typeof entry[1] === 'string'));
}
function refuseMany(count, source) {
    if (count > mostAttached)
        throw source.problem(`${count} documents are attached to it, more than the ${mostAttached} accepted.`);
}
function attached_descriptorOf(value, source) {
    try {
        return readDescriptor(value);
    }
    catch (error) {
        throw error instanceof BadDocument ? source.problem(`what is attached to it ${error.message}.`) : error;
    }
}

// EXTERNAL MODULE: ./packages/base/lib/if-there.js
var if_there = __webpack_require__(7822);
;// CONCATENATED MODULE: ./packages/oci/lib/oci-layout.js








/**
 * Reads the only image of an OCI layout. Every blob that is in the layout, or belongs to the image, must have its digest. Blobs that the
 * image does not name may have `restLimit` bytes together.
 */
async function readLayout(directory, restLimit = assetLimit) {
    const layout = new Layout(directory);
    const [root, ...others] = await layout.roots();
    if (root === undefined || others.length > 0)
        throw layout.several(root === undefined ? 0 : others.length + 1);
    const { images } = await layout.image();
    // Nobody can run or scan it, and so it must not pass for a clean image.
    if (images.length === 0)
        throw layout.problem('its index lists no image.', 'Build it again.');
    for (const image of images)
        await layout.requireParts(image);
    await layout.checkRest(restLimit);
    return { digest: root.digest, platforms: images.map(({ platform, digest }) => ({ platform, digest })) };
}
/**
 * Digests of the image in an OCI layout and, if it is an index, of everything that it lists, as imageDigests gives them for a
 * registry. Throws a Problem if the layout has no image with this digest (`sha256:…`).
 */
async function layoutDigests(directory, digest) {
    const layout = new Layout(directory);
    const root = (await layout.roots()).find(one => one.digest === digest);
    if (root === undefined)
        throw layout.problem(`it does not contain ${digest}.`, 'Collect the image again.');
    return digestsOf({ digest, document: await layout.document(root) }, layout);
}
/** An OCI layout in a directory: https://github.com/opencontainers/image-spec/blob/main/image-layout.md. */
class Layout {
    #directory;
    #ifMissing;
    #ifWrong;
    /** Digests of blobs whose content has been compared with them. */
    #checked = new Set();
    /** `ifMissing` is the next step if a blob is missing, `ifWrong` if the layout is damaged. Both default to what its author does. */
    constructor(directory, ifMissing = 'Write it again, with all its platforms.', ifWrong = 'Write it again, for example with `buildah push IMAGE oci:DIRECTORY`.') {
        this.#directory = directory;
        this.#ifMissing = ifMissing;
        this.#ifWrong = ifWrong;
    }
    /** What it contains for the `wanted` platforms; if the list is empty, everything. */
    async image(wanted = []) {
        const roots = await this.roots();
        const [root] = roots;
        if (root === undefined)
            throw this.several(0);
        // A layout of several images has no index but its own.
        if (roots.length > 1)
            return readImage({ digest: 'index.json', document: await this.#index() }, this, wanted);
        return readImage({ digest: root.digest, document: await this.document(root) }, this, wanted);
    }
    /** The images that its `index.json` lists, each once: several entries may be tags of one image. */
    async roots() {
        return [...new Map((await this.entries()).map(({ descriptor }) => [descriptor.digest, descriptor])).values()];
    }
    /** What its `index.json` lists, with the tag of each entry, and without what BuildKit attaches to images. */
    async entries() {
        const entries = (0,lib_json/* listAt */.gT)(await this.#index(), 'manifests').filter(entry => !isAttached(entry));
        return entries.map(entry => ({
            descriptor: this.read('index.json', () => readDescriptor(entry)),
            name: (0,lib_json/* textAt */.$6)(entry, 'annotations', 'org.opencontainers.image.ref.name'),
        }));
    }
    async document(descriptor) {
        const bytes = await this.bytes(descriptor);
        return this.read(descriptor.digest, () => parseDocument(bytes));
    }
    /** The content of a small blob: an index, a manifest, a configuration. */
    async bytes(descriptor, limit = documentLimit) {
        const path = await this.#requireBlob(descriptor);
        const bytes = await (0,read_limited/* readLimited */.tk)(path, limit, 'inside').catch(error => {
            throw this.problem(`the blob ${descriptor.digest} cannot be read (${why(error)}).`);
        });
        if (`sha256:${sha256(bytes)}` !== descriptor.digest)
            throw this.#changed(descriptor.digest);
        return bytes;
    }
    /** Throws a Problem unless the configuration and all layers of an image are here, with their digests. */
    async requireParts({ parts }) {
        await pool(parts, 4, async (part) => {
            const path = await this.#requireBlob(part);
            if (!this.#checked.has(part.digest))
                await this.#checkBlob(path, part.digest);
        });
    }
    /**
     * Every blob must have the digest in its name, including those that only an attestation refers to. Checks those that are not checked
     * yet, of at most `limit` bytes together: no descriptor bounds their size.
     */
    async checkRest(limit) {
        const folder = (0,external_node_path_.join)(this.#directory, 'blobs', 'sha256');
        let left = limit;
        for (const entry of (await (0,if_there/* ifThere */.y)((0,promises_.readdir)(folder, { withFileTypes: true }))) ?? []) {
            if (!entry.isFile())
                throw this.problem(`its blob ${JSON.stringify(entry.name)} is not a regular file.`);
            if (this.#checked.has(`sha256:${entry.name}`))
                continue;
            const path = (0,external_node_path_.join)(folder, entry.name);
            left -= (await (0,lib_files/* fileSize */.Ov)(path)) ?? 0;
            if (left < 0)
                throw this.problem(`blobs that its image does not name have more than the ${limit} bytes accepted.`, 'Write one image into a new directory.');
            await this.#checkBlob(path, `sha256:${entry.name}`, limit);
        }
    }
    several(count) {
        return this.problem(`it contains ${count} images.`, 'Write one image into a new directory.');
    }
    problem(found, next = this.#ifWrong) {
        return new lib_problem/* Problem */.A(`read the OCI layout ${this.#directory}`, { found, next });
    }
    async #index() {
        const folder = await (0,promises_.realpath)((0,external_node_path_.join)(this.#directory, 'blobs', 'sha256')).catch(() => undefined);
        if (folder !== undefined && folder !== (0,external_node_path_.join)(await (0,promises_.realpath)(this.#directory), 'blobs', 'sha256'))
            throw this.problem('its blobs are behind a link.');
        const bytes = await (0,read_limited/* readLimited */.tk)((0,external_node_path_.join)(this.#directory, 'index.json'), documentLimit, 'inside').catch(error => {
            throw this.problem(`index.json cannot be read (${why(error)}).`);
        });
        return this.read('index.json', () => parseDocument(bytes));
    }
    async #checkBlob(path, digest, limit) {
        if (`sha256:${await sha256File(path, 'inside', limit)}` !== digest)
            throw this.#changed(digest);
        this.#checked.add(digest);
    }
    #changed(digest) {
        return this.#wrong(`the content of the blob ${digest.slice('sha256:'.length)} does not match its digest.`);
    }
    /** Something is not what its digest says. */
    #wrong(found) {
        return new WrongDigest(`read the OCI layout ${this.#directory}`, { found, next: this.#ifWrong });
    }
    /** The path of a blob. Throws a Problem if it is missing, is not a regular file, or has the wrong size. */
    async #requireBlob({ digest, size }) {
        const path = (0,external_node_path_.join)(this.#directory, 'blobs', 'sha256', digest.slice('sha256:'.length));
        const found = await (0,lib_files/* fileSize */.Ov)(path);
        if (found === undefined)
            throw this.problem(`the blob ${digest} is missing.`, this.#ifMissing);
        if (size !== undefined && found !== size)
            throw this.#wrong(`the blob ${digest} has ${found} bytes instead of ${size}.`);
        return path;
    }
    /** Runs `read` on a document. What is wrong with the document becomes the Problem of this layout. */
    read(what, read) {
        try {
            return read();
        }
        catch (error) {
            throw error instanceof BadDocument ? this.problem(`${what} ${error.message}.`) : error;
        }
    }
}
function why(error) {
    return error instanceof lib_problem/* Problem */.A ? error.found.replace(/\.$/, '') : (0,lib_problem/* messageOf */.b)(error);
}

;// CONCATENATED MODULE: ./packages/oci/lib/layout-attached.js






/** Entries of a layout: images, and what is attached to them. */
const layout_attached_mostEntries = 1000;
/** Who reads attached documents verifies the image, and did not write it. */
const getAgain = 'Do not use it. Download or copy it again, whole.';
/**
 * Reads an OCI layout with several entries: images, and signatures and attestations of them, as `oras copy --recursive` and `cosign save`
 * write them. Throws a Problem.
 */
async function layoutContents(directory) {
    const layout = new Layout(directory, getAgain, getAgain);
    const entries = await layout.entries();
    if (entries.length > layout_attached_mostEntries)
        throw layout.problem(`it has ${entries.length} entries, more than the ${layout_attached_mostEntries} accepted.`);
    const found = await layout_attached_documentsOf(layout, entries.map(({ descriptor }) => descriptor));
    // A tag in place of a list of referrers, with that list.
    const tags = new Set(entries.filter(({ name }) => isReferrersTag(name)).map(({ descriptor }) => descriptor.digest));
    const lists = found.filter(({ digest, document }) => tags.has(digest) && isIndex(document));
    const listed = lists.flatMap(({ digest, document }) => (0,lib_json/* listAt */.gT)(document, 'manifests').map(one => layout.read(digest, () => readDescriptor(one))));
    const named = [...found.filter(one => !lists.includes(one)), ...(await layout_attached_documentsOf(layout, listed))];
    const all = [...new Map(named.map(one => [one.digest, one])).values()];
    const [images, attached] = [all.filter(one => isImage(one.document)), all.filter(one => !isImage(one.document))];
    return {
        images: images.map(({ digest, document }) => ({ digest, check: () => checkImage(layout, digest, document) })),
        attached: await readAttached(attached.map(({ document: manifest }) => ({ place: 'the layout', manifest })), layout),
    };
}
/** Documents by their digests, each once. */
async function layout_attached_documentsOf(layout, descriptors) {
    const distinct = [...new Map(descriptors.map(one => [one.digest, one])).values()];
    return pool(distinct, 4, async (one) => ({ digest: one.digest, document: await layout.document(one) }));
}
async function checkImage(layout, digest, document) {
    const { images, platforms } = await readImage({ digest, document }, layout);
    if (images.length === 0)
        throw layout.problem('its index lists no image.');
    for (const image of images)
        await layout.requireParts(image);
    return platforms;
}
/** True for a tag that stands for the list of referrers of an image. */
function isReferrersTag(name) {
    return name !== undefined && /^sha256-[0-9a-f]{64}$/.test(name);
}
/**
 * What is attached to an image has a configuration that no image has, or only layers that no image has. A subject, an artifact type or one
 * signature among its layers does not stop anybody from running an image, so none of them hides it.
 */
function isImage(document) {
    if (isIndex(document))
        return true;
    const layers = (0,lib_json/* listAt */.gT)(document, 'layers');
    const isSignature = layers.length > 0 && layers.every(layer => isSigned((0,lib_json/* textAt */.$6)(layer, 'mediaType') ?? ''));
    return isImageConfig((0,lib_json.at)(document, 'config')) && !isSignature;
}

;// CONCATENATED MODULE: ./packages/verify/lib/image/open-image.js


/** Reads what is attached to an image of a registry. A tag is resolved once. Throws a Problem. */
async function openRemoteImage(reference, host) {
    const digest = await resolveDigest(reference, host, read_options_patience);
    const repository = `${reference.registry}/${reference.repository}`;
    return {
        name: `${repository}@${digest}`,
        digest,
        repository,
        ...(reference.wanted === digest ? {} : { tag: reference.wanted }),
        attached: await attachedDocuments({ ...reference, wanted: digest }, host, read_options_patience),
    };
}
/** The images of an OCI layout. Each document in the layout may be about each of them. Throws a Problem. */
async function openLayoutImages(directory) {
    const { images, attached } = await layoutContents(directory);
    return images.map(({ digest, check }) => ({ name: `${directory}@${digest}`, digest, attached, content: check }));
}

// EXTERNAL MODULE: ./node_modules/.pnpm/semver@7.8.6/node_modules/semver/functions/compare-build.js
var compare_build = __webpack_require__(9256);
// EXTERNAL MODULE: ./node_modules/.pnpm/semver@7.8.6/node_modules/semver/functions/parse.js
var functions_parse = __webpack_require__(1817);
;// CONCATENATED MODULE: ./packages/evidence/lib/version/version.js



const schemes = {
    pep440: {
        read: text => {
            const parsed = parsePep440(text);
            return parsed && { normalized: formatPep440(parsed), preRelease: isPep440PreRelease(parsed) };
        },
        compare: (a, b) => comparePep440(requirePep440(a), requirePep440(b)),
        name: 'version that PEP 440 allows',
        examples: ['1.2.3', '1.2.3rc1', '1.2.3.post1'],
    },
    semver: {
        read: text => {
            // The library also removes a leading `v`, `=` and blanks, which do not belong to a version.
            const parsed = /^[0-9]\S*$/.test(text) ? functions_parse(text) : null;
            if (parsed === null)
                return undefined;
            const build = parsed.build.length === 0 ? '' : `+${parsed.build.join('.')}`;
            return { normalized: `${parsed.version}${build}`, preRelease: parsed.prerelease.length > 0 };
        },
        // Two builds of one version are not the same version, although semver.org gives them no order.
        compare: (a, b) => compare_build(a, b),
        name: 'semantic version (semver.org)',
        examples: ['1.2.3', '1.2.3-rc.1'],
    },
};
function rulesOf(scheme) {
    return schemes[scheme];
}
/** Reads a version in any valid spelling; undefined if it is none. */
function parseVersion(text, scheme) {
    const read = rulesOf(scheme).read(text);
    return read && { scheme, ...read };
}
/** Negative if `a` comes before `b`, 0 if they are the same version. Both must be of one scheme. */
function compareVersions(a, b) {
    if (a.scheme !== b.scheme)
        throw new Error(`${a.normalized} and ${b.normalized} are versions of two schemes`);
    return rulesOf(a.scheme).compare(a.normalized, b.normalized);
}
/**
 * True if both are versions, and the same one: `1.2.0-rc.1` is `1.2.0rc1`, `1.2` is `1.2.0` (PEP 440). Without a scheme, because
 * nobody knows the project, they may be the same by either.
 */
function sameVersion(a, b, scheme) {
    const wanted = scheme === undefined ? ['pep440', 'semver'] : [scheme];
    return wanted.some(one => {
        const [first, second] = [parseVersion(a, one), parseVersion(b, one)];
        return first !== undefined && second !== undefined && compareVersions(first, second) === 0;
    });
}
/** For messages: what a text should be, and valid texts. */
function schemeWords(scheme) {
    const { name, examples } = rulesOf(scheme);
    return { name, examples };
}
function requirePep440(text) {
    const parsed = parsePep440(text);
    if (parsed === undefined)
        throw new Error(`${text} is not a version`);
    return parsed;
}

// EXTERNAL MODULE: ./packages/base/lib/text/visible.js
var visible = __webpack_require__(272);
// EXTERNAL MODULE: ./packages/host/lib/http/proxy.js
var proxy = __webpack_require__(3584);
;// CONCATENATED MODULE: ./packages/host/lib/http/send.js


/**
 * Sends a request that may change something, through the proxy that the environment names. Follows no redirect: the caller gets the
 * answer as it is. Rejects like fetch if the connection fails.
 */
function send(url, { method, headers, body }, options) {
    const address = (0,http_url/* parseUrl */.Dl)(url);
    // Nothing may come between these two: fetch takes the proxy that is set when it is called.
    (0,proxy/* useProxy */.C)(options.env);
    return fetch(address, {
        method,
        headers: { 'user-agent': 'release-tools', ...headers },
        redirect: 'manual',
        signal: options.signal,
        ...(body === undefined ? {} : { body: body instanceof Blob ? body : new Uint8Array(body) }),
    });
}

;// CONCATENATED MODULE: ./packages/pypi/lib/exchange.js


/** An answer with more bytes than were asked for. */
class exchange_TooLong extends lib_problem/* Problem */.A {
}
/** Longest silence, in milliseconds. PyPI checks a file before it answers. */
const silence = 120_000;
/** Slowest upload that is accepted, in bytes per second. */
const exchange_slowest = 64 * 1024;
const longestQuote = 400;
/** Of a page of HTML, in bytes: taking its tags out takes time with the square of it. */
const readable = 16 * 1024;
/**
 * One request, and its whole answer. Throws a Transient if the connection fails or the server is in trouble (408, 429, 5xx), and a
 * Problem for an answer that is too long.
 */
async function exchange(url, options) {
    const { attempted, limit, headers = {}, sent, bytes = 0, env } = options;
    // An upload shows no progress until the answer comes, so it may be silent for as long as its bytes may take.
    const idle = (0,http_idle/* idleTimer */.a)(silence + (bytes / exchange_slowest) * 1000);
    try {
        const context = { env, signal: idle.signal };
        const response = sent === undefined
            ? await (0,request/* request */.E)(url, headers, context)
            : await send(url, { method: 'POST', headers, ...sent }, context);
        const body = await (0,http_body/* readBody */.x8)(response, limit);
        if (body === undefined)
            throw tooLong(attempted, url, limit);
        const answer = { status: response.status, type: response.headers.get('content-type') ?? '', body };
        const read = { ...answer, said: exchange_saidBy(response.statusText, answer) };
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
    const waitMs = status === 429 ? (0,retry/* retryAfterMs */.Vs)(headers.get('retry-after')) : undefined;
    throw new retry/* Transient */.Rc(attempted, {
        found: `${hostOf(url)} ${answered(answer)}`,
        next: 'Run the job again later: it finishes what it began.',
        ...(waitMs === undefined ? {} : { waitMs }),
    });
}
/** The server’s own words: PyPI puts them into the reason of the status, others into the body. */
function exchange_saidBy(reason, { status, type, body }) {
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
    const problem = error instanceof lib_problem/* Problem */.A ? error : (0,answer/* brokenConnection */.m)(error, url, '');
    const { found, next } = problem;
    if (!(problem instanceof retry/* Transient */.Rc))
        return new lib_problem/* Problem */.A(attempted, { found, next, cause: error });
    return new retry/* Transient */.Rc(attempted, { found: `${hostOf(url)}: ${found}`, next, cause: error });
}
function tooLong(attempted, url, limit) {
    return new exchange_TooLong(attempted, {
        found: `${hostOf(url)} answered with more than the ${limit} bytes accepted.`,
        next: 'Check the address of the index.',
    });
}
/** What the server answered, for a message: `answered 403 (No such project).` */
function answered({ status, said }) {
    return `answered ${status}${said === '' ? '' : ` (${said})`}.`;
}
/** `pypi.org`, or with a port. */
function hostOf(url) {
    return (0,http_url/* parseUrl */.Dl)(url).host;
}

;// CONCATENATED MODULE: ./packages/base/lib/json-parts.js


/** Most text of one part, and most memory that its values may take, in bytes. */
const partLimits = { text: 16 * 1024 * 1024, values: 48 * 1024 * 1024 };
/**
 * Parses a large JSON document in parts, so that its value is never in memory as a whole. Each object or list that is `depth` levels
 * below the document is parsed alone, and what `keep` makes of it takes its place: with 2, the parts of `{"matches":[{…},{…}]}` are the
 * matches. `what` names the document. Throws a Problem, also for a part that takes more memory than a part may.
 */
function parseJsonParts(source, what, depth, keep) {
    const json = typeof source === 'string' ? Buffer.from(source) : source;
    const parts = [];
    let [frame, end] = ['', 0];
    for (const [start, stop] of rangesAt(json, depth)) {
        if (stop - start > partLimits.text)
            throw new lib_problem/* Problem */.A(`read ${what}`, {
                found: `a part of it has more than ${partLimits.text} bytes.`,
                next: 'Check what made it.',
            });
        const part = (0,lib_json/* parseJson */.qF)(json.toString('utf8', start, stop), what, partLimits.text, partLimits.values);
        // A list of one number stands for the part.
        frame += `${json.toString('utf8', end, start)}[${parts.push(keep(part)) - 1}]`;
        end = stop;
    }
    return filled((0,lib_json/* parseJson */.qF)(frame + json.toString('utf8', end), what), depth, parts);
}
/** First byte, and the byte after the last one, of each object and list at a depth. The text need not be JSON: what is read of it is parsed. */
function* rangesAt(json, depth) {
    let [level, start] = [0, 0];
    for (let at = 0; at < json.length; at++) {
        const byte = json[at];
        if (byte === quote)
            at = endOfString(json, at);
        else if (byte === json_parts_brace || byte === bracket) {
            if (level === depth)
                start = at;
            level++;
        }
        else if (byte === json_parts_brace + 2 || byte === bracket + 2) {
            level--;
            if (level === depth)
                yield [start, at + 1];
        }
    }
}
// A closing bracket is two after the opening one. None of them is part of a longer character in UTF-8.
const [quote, backslash, bracket, json_parts_brace] = [0x22, 0x5c, 0x5b, 0x7b];
function endOfString(json, start) {
    for (let end = json.indexOf(quote, start + 1); end !== -1; end = json.indexOf(quote, end + 1)) {
        let first = end;
        while (json[first - 1] === backslash)
            first--;
        if ((end - first) % 2 === 0)
            return end;
    }
    return json.length;
}
function filled(value, depth, parts) {
    if (typeof value !== 'object' || value === null)
        return value;
    if (depth === 0)
        return parts[value[0]];
    const inner = value;
    for (const key of Object.keys(inner))
        inner[key] = filled(inner[key], depth - 1, parts);
    return inner;
}
/** A function for parseJsonParts: keeps only some keys of an object, and everything else as it is. */
function keepKeys(...keys) {
    return part => {
        if (typeof part !== 'object' || part === null || Array.isArray(part))
            return part;
        return Object.fromEntries(Object.entries(part).filter(([key]) => keys.includes(key)));
    };
}

;// CONCATENATED MODULE: ./packages/pypi/lib/simple-html.js
const start = /<a\s/gi;
const simple_html_text = /([^<]*)<\/a\s*>/iy;
// Each name begins after a blank, so that no piece of the page is read more than a few times.
const simple_html_attribute = /(?<=^|\s)([^\s=]+)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)/g;
/** Marks of a list without files: the version of the API (PEP 629), or the title that every index gives it. */
const simple_html_empty = /pypi:repository-version|<title>\s*(?:simple index|links? for)/i;
/**
 * The files on a page of the simple API in HTML (PEP 503), with absolute addresses. Undefined for a page that is not one: a page for people to log
 * in has links, too.
 */
function filesInHtml(html, base) {
    const files = [...anchorsOf(html)].flatMap(one => fileOf(one.attributes, plain(one.text).trim(), base));
    return files.length > 0 || simple_html_empty.test(html) ? files : undefined;
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
    const own = new Map([...attributes.matchAll(simple_html_attribute)].map(found => [String(found[1]).toLowerCase(), simple_html_textOf(found)]));
    const href = own.get('href');
    const url = href === undefined ? null : URL.parse(href, base);
    if (url === null || !/\.(?:whl|tar\.gz|zip|tgz|egg|tar\.bz2)$/i.test(file))
        return [];
    const sha256 = /^#sha256=([0-9a-f]{64})$/i.exec(url.hash)?.[1]?.toLowerCase();
    url.hash = '';
    const provenance = URL.parse(own.get('data-provenance') ?? '', own.has('data-provenance') ? base : undefined)?.href;
    const attested = own.has('data-provenance') ? true : undefined;
    const yanked = /(?:^|\s)data-yanked\b/i.test(attributes);
    return [{ file, url: url.href, sha256, attested, yanked, ...(provenance === undefined ? {} : { provenance }) }];
}
function simple_html_textOf(found) {
    return plain(String(found[2]).replace(/^(["'])(.*)\1$/s, '$2'));
}
const entities = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'", nbsp: ' ' };
function plain(text) {
    return text.replace(/&([#\w]+);/g, (whole, name) => entities[name.toLowerCase()] ?? whole);
}

;// CONCATENATED MODULE: ./packages/pypi/lib/simple.js





/** The headers of a request for what an index names. The password is for its own server. Throws a Problem for an address that is not encrypted. */
function headersFor(to, attempted, { address, authorization }) {
    const from = new URL(address.simple);
    if (to.protocol !== 'https:' && !((0,http_url/* isLoopback */.U9)(to) && (0,http_url/* isLoopback */.U9)(from)))
        throw new lib_problem/* Problem */.A(attempted, { found: `its address ${to.origin} is not encrypted.`, next: 'Check the index.' });
    return authorization !== undefined && to.origin === from.origin ? { authorization } : {};
}
/** For callers that try again themselves. */
const once = { attempts: 1, baseMs: 0, maxMs: 0 };
/** The page of a project with ten thousand files has less. In bytes. */
const simple_limit = 64 * 1024 * 1024;
const accept = 'application/vnd.pypi.simple.v1+json, application/vnd.pypi.simple.v1+html;q=0.2, text/html;q=0.1';
const simple_keys = keepKeys('filename', 'url', 'hashes', 'yanked', 'provenance', 'status', 'reason');
/**
 * What the index lists of a project, by its simple API (PEP 503, PEP 691, PEP 740, PEP 792); undefined if it has no such project. Throws
 * a Problem for an answer that is not one of this API: it is not the same as an empty list.
 */
async function readProject(name, client) {
    const { address, authorization, host } = client;
    const url = `${address.simple}${bom_pythonName(name)}/`;
    const attempted = `read what ${hostOf(url)} has of ${name}`;
    const headers = { accept, ...(authorization === undefined ? {} : { authorization }) };
    const attempt = async () => {
        const answer = await exchange(url, { attempted, limit: simple_limit, headers, env: host.env });
        if (answer.status === 404)
            return undefined;
        if (answer.status !== 200)
            throw refused(answer, attempted, url);
        return /\bjson\b/i.test(answer.type) ? pageOfJson(answer, attempted, url) : pageOfHtml(answer, attempted, url);
    };
    return (0,retry/* retry */.L5)(attempt, client.retry ?? retry/* patient */.Im, line => host.info(line));
}
function pageOfJson({ body }, attempted, base) {
    const page = simple_parsed(body, attempted);
    const version = (0,lib_json/* textAt */.$6)(page, 'meta', 'api-version');
    if (version === undefined || !version.startsWith('1.') || !Array.isArray((0,lib_json.at)(page, 'files')))
        throw notAnIndex(attempted, 'its JSON is not that of the simple API, version 1.');
    return {
        files: (0,lib_json/* listAt */.gT)(page, 'files').map(entry => simple_fileOf(entry, attempted, base)),
        status: (0,lib_json/* textAt */.$6)(page, 'project-status', 'status'),
        reason: (0,lib_json/* textAt */.$6)(page, 'project-status', 'reason'),
    };
}
function simple_parsed(body, attempted) {
    try {
        return parseJsonParts(body, 'the answer', 2, simple_keys);
    }
    catch (cause) {
        throw notAnIndex(attempted, 'the answer is not JSON, or only a part of it.', cause);
    }
}
function simple_fileOf(entry, attempted, base) {
    const [file, sha256] = [(0,lib_json/* textAt */.$6)(entry, 'filename'), (0,lib_json/* textAt */.$6)(entry, 'hashes', 'sha256')];
    const url = URL.parse((0,lib_json/* textAt */.$6)(entry, 'url') ?? '', (0,lib_json/* textAt */.$6)(entry, 'url') === undefined ? undefined : base);
    if (file === undefined || url === null || (sha256 !== undefined && !isSha256(sha256)))
        throw notAnIndex(attempted, 'it lists a file without a name, an address or a proper digest.');
    const yanked = (0,lib_json.at)(entry, 'yanked');
    const provenance = (0,lib_json.at)(entry, 'provenance');
    const place = typeof provenance === 'string' ? URL.parse(provenance, base)?.href : undefined;
    return {
        file,
        url: url.href,
        sha256,
        ...(place === undefined ? {} : { provenance: place }),
        attested: provenance === undefined ? undefined : typeof provenance === 'string',
        yanked: yanked !== undefined && yanked !== false,
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
    return new retry/* Transient */.Rc(attempted, {
        found,
        next: 'Check `index-url`, and the proxy in between.',
        answered: true,
        cause,
    });
}
function refused(answer, attempted, url) {
    const needsPassword = answer.status === 401 || answer.status === 403;
    return new lib_problem/* Problem */.A(attempted, {
        found: `${hostOf(url)} ${answered(answer)}`,
        next: needsPassword ? 'Set `api-token` to a token that may read the index.' : 'Check `index-url`.',
    });
}

;// CONCATENATED MODULE: ./packages/pypi/lib/read-version.js





/** PyPI, as pip knows it. */
const publicIndex = 'https://pypi.org/simple/';
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
/** Reads the files of one version. Throws a Problem if the index does not have it. */
async function readVersion(name, version, client) {
    const index = hostOf(client.address.simple);
    const page = await readProject(name, client);
    const attempted = `find ${name} ${version}`;
    if (page === undefined)
        throw new lib_problem/* Problem */.A(attempted, { found: `${index} has no package ${name}.`, next: 'Check its name, and the index.' });
    const files = page.files.filter(({ file }) => isOf(file, name, version));
    if (files.length > mostFiles)
        throw new lib_problem/* Problem */.A(attempted, {
            found: `${index} lists ${files.length} files of it, more than the ${mostFiles} accepted.`,
            next: 'Download those that you need, and verify them.',
        });
    if (files.length > 0)
        return { index, files };
    const status = page.status === undefined || page.status === 'active' ? '' : ` The package is ${page.status} there.`;
    throw new lib_problem/* Problem */.A(attempted, {
        found: `${index} lists no wheel and no source distribution of this version.${status}`,
        next: 'Check the version, and the index.',
    });
}
function isOf(file, name, version) {
    const named = parseWheelName(file) ?? parseSdistName(file);
    return (named !== undefined && bom_pythonName(named.name) === bom_pythonName(name) && sameVersion(named.version, version, 'pep440'));
}
/** Downloads a file, whose digest must be the one that the index lists, if it lists one. Throws WrongDigest, and another Problem. */
async function downloadIndexed({ file, url, sha256 }, path, client) {
    const { host, retry: policy = retry/* patient */.Im } = client;
    const headers = headersFor((0,http_url/* parseUrl */.Dl)(url), `download ${file}`, client);
    await download(url, path, {
        sha256,
        limit: lib_limits/* assetLimit */.y,
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
    const { host, retry: policy = retry/* patient */.Im } = client;
    const headers = { accept: integrityType, ...headersFor((0,http_url/* parseUrl */.Dl)(provenance), attempted, client) };
    const attempt = () => exchange(provenance, { attempted, limit: lib_limits/* limits */.F.evidence, headers, env: host.env });
    const answer = await (0,retry/* retry */.L5)(attempt, policy, line => host.info(line));
    if (answer.status === 404)
        return undefined;
    if (answer.status === 200)
        return answer.body;
    throw new lib_problem/* Problem */.A(attempted, { found: `${hostOf(provenance)} ${answered(answer)}`, next: 'Try again later.' });
}

;// CONCATENATED MODULE: ./packages/verify/lib/package/open-package.js







/** All files of a version together, in bytes. */
const versionLimit = 32 * 1024 ** 3;
/**
 * Reads a version of a package from an index, by its simple API (PEP 503, PEP 691), with the attestations that the index has of its files
 * (PEP 740). Throws a Problem if the index does not give it.
 */
async function openPackage({ name, version }, { scratch, indexUrl }, host) {
    const reader = { ...indexReader(indexUrl, host), retry: read_options_patience };
    const { index, files: listed } = await readVersion(name, version, reader);
    const files = [];
    let left = versionLimit;
    for (const [at, file] of listed.entries()) {
        if (at > 0)
            host.notice(`${at} of ${listed.length} files of ${name} ${version} were read.`);
        const one = await openFile(file, (0,external_node_path_.join)(scratch, `file-${at}`), reader);
        left -= one.size;
        if (left < 0)
            throw open_package_tooLarge(name, version);
        files.push(one);
    }
    return { name, version, index, files };
}
async function openFile(listed, path, reader) {
    const { file, yanked } = listed;
    const none = { file, yanked, size: 0, signatures: [] };
    try {
        await downloadIndexed(listed, path, reader);
        const [digests, size = 0] = [await digestsOfFile(path, hashNames), await (0,lib_files/* sizeIfThere */.nQ)(path)];
        return { ...none, size, digests, ...(await signaturesOf(listed, reader)) };
    }
    catch (error) {
        if (!(error instanceof lib_problem/* Problem */.A))
            throw error;
        return { ...none, problem: { found: error.found, next: error.next, refuted: error instanceof WrongDigest } };
    }
    finally {
        await (0,promises_.rm)(path, { force: true });
    }
}
/** The attestations of a file. If they are not available, nothing is said against the file. */
async function signaturesOf(listed, reader) {
    try {
        const content = await readProvenance(listed, reader);
        if (content === undefined)
            return { signatures: [] };
        return { signatures: readSignatures(content).signatures, input: inputOf(listed, content) };
    }
    catch (error) {
        if (!(error instanceof lib_problem/* Problem */.A))
            throw error;
        return { signatures: [], problem: { found: error.found, next: error.next, refuted: false } };
    }
}
/** What follows the path of an address may be a password. */
function inputOf({ provenance = '' }, content) {
    const { origin, pathname } = new URL(provenance);
    return { uri: `${origin}${pathname}`, digest: { sha256: sha256(content) } };
}
function open_package_tooLarge(name, version) {
    return new lib_problem/* Problem */.A(`download ${name} ${version}`, {
        found: `its files have more than the ${versionLimit} bytes accepted.`,
        next: 'Download those that you need, and verify them.',
    });
}

;// CONCATENATED MODULE: ./packages/verify/lib/target-text.js



/** The text names no target, or one that is not there: the command line is wrong. */
class BadTarget extends lib_problem/* Problem */.A {
}
const target_text_forms = 'Give a path, oci://HOST/NAME@sha256:DIGEST, github:OWNER/REPOSITORY@TAG, or pypi:NAME==VERSION. Write a path that begins so with ./ before it.';
/** Reads what the reader wrote. Throws BadTarget. */
function target_text_parseTargetText(text) {
    const [, scheme = ''] = /^(github:|pypi:|[a-z][a-z0-9+.-]+:\/\/)/i.exec(text) ?? [];
    const rest = text.slice(scheme.length);
    if (scheme === 'oci://')
        return { kind: 'image', reference: readReference(text, rest) };
    if (scheme === 'github:')
        return target_text_readGitHub(text, rest);
    if (scheme === 'pypi:')
        return readPackage(text, rest);
    if (scheme !== '')
        throw target_text_bad(text, `release-tools knows no targets that begin with ${scheme}`, target_text_forms);
    return { kind: 'path', path: text };
}
/** True for a text that names something that is downloaded, and no path. Throws BadTarget. */
function isElsewhere(text) {
    const [yes, no] = [() => true, () => false];
    return by_kind_byKind(target_text_parseTargetText(text), { path: no, image: yes, github: yes, package: yes });
}
function readReference(text, rest) {
    const reference = parseReference(rest);
    if (reference !== undefined)
        return reference;
    throw target_text_bad(text, 'it names no image, or neither tag nor digest.', 'Write it as oci://HOST/NAME@sha256:DIGEST, or as oci://HOST/NAME:TAG.');
}
function target_text_readGitHub(text, rest) {
    const form = /^(?:(?<host>[A-Za-z0-9][A-Za-z0-9.-]*(?::\d+)?)\/)?(?<repository>[\w.-]+\/[\w.-]+)@(?<tag>.+)$/;
    const { host, repository = '', tag = '' } = form.exec(rest)?.groups ?? {};
    const isName = repository.split('/').every(name => !/^\.*$/.test(name));
    if (isName && /^[A-Za-z0-9][\w.+/@-]{0,199}$/.test(tag) && !tag.includes('..'))
        return {
            kind: 'github',
            repository,
            tag,
            ...(host === undefined || host.toLowerCase() === 'github.com' ? {} : { host: host.toLowerCase() }),
        };
    throw target_text_bad(text, 'it names no release.', 'Write it as github:OWNER/REPOSITORY@TAG, for a server of your own as github:HOST/OWNER/REPOSITORY@TAG.');
}
function readPackage(text, rest) {
    const [, name, version = ''] = /^([A-Za-z0-9](?:[A-Za-z0-9._-]{0,198}[A-Za-z0-9])?)==([^=\s]+)$/.exec(rest) ?? [];
    if (name !== undefined && parseVersion(version, 'pep440') !== undefined)
        return { kind: 'package', name: bom_pythonName(name), version };
    throw target_text_bad(text, 'it names no version of a package.', 'Write it as pypi:NAME==VERSION, for example pypi:widget==1.2.0.');
}
function target_text_bad(text, found, next) {
    return new BadTarget(`use the target ${JSON.stringify(text)}`, { found, next });
}

;// CONCATENATED MODULE: ./packages/verify/lib/open-target.js










/**
 * Opens what a reader wants to have verified: a path, an image (`oci://…`), a release of GitHub (`github:…`), or a version of a package
 * (`pypi:…`). Paths need no network. Throws BadTarget if the text names nothing, and another Problem if a server does not give it.
 */
async function openTarget(text, host, options) {
    return by_kind_byKind(target_text_parseTargetText(text), {
        path: ({ path }) => openPath(path, text, options),
        image: ({ reference }) => openImage(reference, text, host),
        github: wanted => openRelease(wanted, text, host, options),
        package: async (wanted) => ({ kind: 'package', text, opened: await openPackage(wanted, options, host) }),
    });
}
/** Throws BadTarget for a text that names nothing, and for a path that is not there. Asks no server. */
async function requireTarget(text) {
    const named = parseTargetText(text);
    const elsewhere = () => undefined;
    await byKind(named, { path: ({ path }) => statusOf(path), image: elsewhere, github: elsewhere, package: elsewhere });
}
function statusOf(path) {
    return (0,promises_.stat)(path).catch((error) => {
        const found = error.code === 'ENOENT' ? 'no such file.' : `${(0,lib_problem/* messageOf */.b)(error)}.`;
        const next = 'Give a release directory, a folder of assets, an OCI layout, one asset, or a tarball. For an image in a registry, write oci:// before its name.';
        throw new BadTarget(`read ${path}`, { found, next, cause: error });
    });
}
async function openImage(reference, text, host) {
    return { kind: 'image', text, images: [await openRemoteImage(reference, host)] };
}
async function openRelease(wanted, text, host, options) {
    const { path, place } = await fetchRelease(wanted, options, host);
    const isOfOthers = !(await isRelease(path)) && (await hasDocuments(path));
    return { kind: isOfOthers ? 'folder' : 'release', text, path, place };
}
async function openPath(path, text, { signature }) {
    const status = await statusOf(path);
    if (signature !== undefined)
        return { kind: 'model', text, path, signature };
    if (status.isDirectory() && (await isModelDirectory(path)))
        return { kind: 'model', text, path };
    if (status.isDirectory() && (await isLayout(path)))
        return { kind: 'image', text, images: await openLayoutImages(path) };
    if (!status.isFile() || (await isRelease(path)))
        return { kind: 'release', text, path };
    return { kind: 'file', text, path, documents: await documentsOf(path) };
}
/** https://github.com/opencontainers/image-spec/blob/main/image-layout.md */
async function isLayout(path) {
    const sizes = await Promise.all(['oci-layout', 'index.json'].map(name => (0,lib_files/* sizeIfThere */.nQ)((0,external_node_path_.join)(path, name))));
    return sizes.every(size => size !== undefined);
}

;// CONCATENATED MODULE: ./packages/verify/lib/expand-targets.js







/**
 * The targets that a reader means. A folder stands for its files, unless it is a release or a layout, or has no signature and no attestation.
 * Signatures and attestations among several files (`dist/*`) belong to the others. Throws BadTarget.
 */
async function expandTargets(texts) {
    const expanded = await Promise.all(texts.map(expand_targets_filesOf));
    const all = [...new Set(expanded.flat())];
    if (all.length === 1)
        return all;
    const paths = all.filter(text => !isElsewhere(text));
    const names = Map.groupBy(paths, text => (0,external_node_path_.dirname)((0,external_node_path_.resolve)(text)));
    return all.filter(text => {
        const beside = names.get((0,external_node_path_.dirname)((0,external_node_path_.resolve)(text))) ?? [];
        return !isBesideOthers((0,external_node_path_.basename)(text), beside.map(one => (0,external_node_path_.basename)(one)));
    });
}
/** True for a folder that is one target. */
async function expand_targets_isWhole(folder) {
    return (await isLayout(folder)) || (await isModelDirectory(folder)) || isRelease(folder);
}
/** A folder of the working directory may be called `oci:`. It must not stand for an image. */
async function expand_targets_filesOf(text) {
    if (isElsewhere(text))
        return [text];
    const status = await (0,promises_.stat)(text).catch(() => undefined);
    if (!status?.isDirectory() || (await expand_targets_isWhole(text)))
        return [text];
    const files = await (0,lib_files/* listFiles */.CS)(text);
    return files.some(name => isBesideOthers(name, files)) ? files.map(file => pathOf((0,external_node_path_.join)(text, file))) : [text];
}
/** Whoever fills a folder may call a file `pypi:x==1`: it is a path all the same. */
function pathOf(path) {
    return (0,external_node_path_.isAbsolute)(path) || !path.includes(':') ? path : `./${path}`;
}

;// CONCATENATED MODULE: ./packages/host/lib/scratch.js


/** Runs `body` with a temporary directory outside the workspace, and removes it afterwards. */
async function withScratch(purpose, { temp }, body) {
    const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(temp, `release-tools-${purpose}-`));
    try {
        return await body(directory);
    }
    finally {
        await (0,promises_.rm)(directory, { recursive: true, force: true });
    }
}

;// CONCATENATED MODULE: ./packages/evidence/lib/in-toto/provenance.js

/** https://slsa.dev/spec/v1.1/provenance */
const provenanceType = 'https://slsa.dev/provenance/v1';
/** docs/buildtypes/workflow-v1.md explains it. */
const buildType = 'https://github.com/org/release-tools/blob/v1/docs/buildtypes/workflow-v1.md';
/** The statement about what a run built. Sorts subjects and dependencies, and contains no time. */
function provenanceStatement(run, subjects, dependencies) {
    return {
        _type: 'https://in-toto.io/Statement/v1',
        subject: provenance_inOrder(subjects),
        predicateType: provenanceType,
        predicate: { buildDefinition: buildDefinition(run, dependencies), runDetails: runDetails(run) },
    };
}
/** The part of the statement that a rebuild must reproduce: without what differs between two runs of the same build. */
function rebuildable(statement) {
    const { buildDefinition, runDetails } = statement.predicate;
    return { ...statement, predicate: { buildDefinition, runDetails: { builder: runDetails.builder } } };
}
/** The descriptors without duplicates, in bytewise order of their names (or addresses) and digests. */
function provenance_inOrder(descriptors) {
    const byText = new Map(descriptors.map(one => [[one.name ?? one.uri ?? '', ...Object.values(one.digest)].join('\n'), one]));
    return [...byText.entries()].sort(([a], [b]) => (0,lib_files/* byBytes */.bg)(a, b)).map(([, one]) => one);
}
function buildDefinition(run, dependencies) {
    const { serverUrl, repository, ref, sha, workflowRef, inputs } = run;
    const source = { uri: `git+${serverUrl}/${repository}@${ref}`, digest: { gitCommit: sha } };
    const workflow = { ref, repository: `${serverUrl}/${repository}`, path: parseWorkflowRef(workflowRef).path };
    return {
        buildType,
        externalParameters: { workflow, ...(inputs === undefined ? {} : { inputs: sorted(inputs) }) },
        internalParameters: { github: run.internal },
        resolvedDependencies: [source, ...provenance_inOrder(dependencies)],
    };
}
function sorted(inputs) {
    return Object.fromEntries(Object.entries(inputs).sort(([a], [b]) => byBytes(a, b)));
}
function runDetails({ serverUrl, repository, runId, runAttempt, jobWorkflowRef, jobWorkflowSha, }) {
    const { repository: owner, ref } = parseWorkflowRef(jobWorkflowRef);
    const uri = `git+${serverUrl}/${owner}@${ref}`;
    const builderDependencies = jobWorkflowSha === undefined ? {} : { builderDependencies: [{ uri, digest: { gitCommit: jobWorkflowSha } }] };
    return {
        builder: { id: `${serverUrl}/${jobWorkflowRef}`, ...builderDependencies },
        metadata: { invocationId: `${serverUrl}/${repository}/actions/runs/${runId}/attempts/${runAttempt}` },
    };
}
/** Splits `owner/name/path@ref`. The path may contain `@`; the ref starts at `@refs/`, or after the last `@` if it is a commit. */
function parseWorkflowRef(text) {
    const full = text.indexOf('@refs/');
    const at = full === -1 ? text.lastIndexOf('@') : full;
    const [owner = '', name = '', ...path] = text.slice(0, at === -1 ? undefined : at).split('/');
    return { repository: `${owner}/${name}`, path: path.join('/'), ref: at === -1 ? '' : text.slice(at + 1) };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/slsa/own-server.js
/** The GitHub Enterprise Server whose issuer, workflow and repository these are: its tokens are from `<server>/_services/token`. */
function serverOf({ issuer, identity }, repository) {
    const server = /^(https:\/\/[^/]+)\/_services\/token$/.exec(issuer)?.[1];
    const isThere = (address) => server !== undefined && address.startsWith(`${server}/`);
    return isThere(identity) && isThere(repository) ? server : undefined;
}
/** Why the level depends on who operates a server. `besides` is what keeps such a run from more on any server. */
function operatorReason(server, runner, besides) {
    const machine = runner ? `its runner was ${runner}` : 'it does not say whose runner it was';
    const more = besides === undefined ? '' : ` Besides: ${besides}`;
    return `${server} says whose run it was, and ${machine}: both are as trustworthy as those who operate them.${more}`;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/slsa/verified-provenance.js

/** The builder that provenance names, in the form of v1 or of v0.2; empty if it names none. https://slsa.dev/spec/v0.2/provenance */
function builderOf(predicate) {
    return (0,lib_json/* textAt */.$6)(predicate, 'runDetails', 'builder', 'id') ?? (0,lib_json/* textAt */.$6)(predicate, 'builder', 'id') ?? '';
}
/** Anybody can write any builder into provenance: only the certificate of the builder itself confirms it. */
function isConfirmed({ signer, source, predicate }) {
    const builder = builderOf(predicate);
    const isItself = by_kind_byKind(signer, { key: () => false, identity: ({ identity }) => identity === builder });
    return isItself && (source?.builder ?? builder) === builder;
}
/**
 * What provenance says of its run otherwise than its certificate, as a sentence. Whoever runs in the job can ask for a signature of any text. The
 * certificate has the word of the platform.
 */
function contradictionOf({ source, predicate }) {
    const workflow = (name) => (0,lib_json/* textAt */.$6)(predicate, 'buildDefinition', 'externalParameters', 'workflow', name);
    const github = (name) => (0,lib_json/* textAt */.$6)(predicate, 'buildDefinition', 'internalParameters', 'github', name);
    const [builder] = (0,lib_json/* listAt */.gT)(predicate, 'runDetails', 'builder', 'builderDependencies');
    // Of v0.2: `git+https://github.com/acme/widget@refs/tags/v1.2.0`
    const [, repository, ref] = /^git\+([^@]+)(?:@(.+))?$/.exec((0,lib_json/* textAt */.$6)(predicate, 'invocation', 'configSource', 'uri') ?? '') ?? [];
    const pairs = [
        ['repository', workflow('repository') ?? repository, source?.repository],
        ['ref', workflow('ref') ?? ref, source?.ref],
        [
            'event',
            github('event_name') ?? (0,lib_json/* textAt */.$6)(predicate, 'invocation', 'environment', 'github_event_name'),
            source?.event,
        ],
        ['runner', github('runner_environment'), source?.runner],
        ['commit of the builder', (0,lib_json/* textAt */.$6)(builder, 'digest', 'gitCommit'), source?.builderCommit],
    ];
    const wrong = pairs.find(([, said, certified]) => said !== undefined && certified !== undefined && said !== certified);
    if (wrong === undefined)
        return undefined;
    const [what, said, certified] = wrong;
    return `The provenance says that the ${what} is ${said}, but its certificate says ${certified}.`;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/slsa/workflow-pin.js

/**
 * Reads what stands after `@` in the identity of a workflow. Only a tag with all three numbers is that of one release: `v1` and `v1.4`
 * are moved to later ones, and branches to later commits.
 */
function pinOf(ref) {
    if (/^[0-9a-f]{40}$/.test(ref))
        return { kind: 'commit', commit: ref };
    const tag = /^refs\/tags\/(v(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2})$/.exec(ref)?.[1];
    return tag === undefined ? { kind: 'moving', ref } : { kind: 'release', tag };
}
/** The tag of the one release that a ref names; undefined for every other ref. */
function releaseTagOf(ref) {
    return by_kind_byKind(pinOf(ref), { release: ({ tag }) => tag, commit: () => undefined, moving: () => undefined });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/slsa/level-limits.js






/** From the lowest level to the highest, so that the first one that limits a run gives its level. */
const level_limits_limits = [
    ofSigner,
    ofContradiction,
    ofIssuer,
    ofRunner,
    ofWithdrawn,
    ofWorkflow,
    ofEvent,
    ofRef,
    ofPin,
    ofInputs,
    ofRelease,
];
function level_limits_limited(level, reason) {
    return { level, reason };
}
function ofSigner(run) {
    if (isConfirmed(run))
        return undefined;
    const reason = 'An identity other than that of the builder signed the provenance, so that the build platform does not confirm it.';
    return level_limits_limited(1, reason);
}
function ofContradiction(run) {
    const reason = contradictionOf(run);
    return reason === undefined ? undefined : level_limits_limited(1, reason);
}
function ofIssuer(run) {
    const { signer, builders } = run;
    if (signer.issuer === builders.issuer)
        return undefined;
    const server = serverOf(signer, run.source.repository);
    if (server !== undefined)
        return ofOperator(run, server);
    return level_limits_limited(1, `A higher level depends on who operates ${signer.issuer}, which says whose run it was.`);
}
/** What the operator would have to show, and what keeps such a run from more on any server. */
function ofOperator(run, server) {
    const { repository } = parseWorkflowRef(run.signer.identity.slice(server.length + 1));
    const there = { ...run, builders: { ...run.builders, repository: `${server}/${repository}` } };
    const [besides] = [ofCopy, ofWithdrawn, ofEvent, ofRef, ofPin, ofInputs].flatMap(limit => limit(there)?.reason ?? []);
    return { ...level_limits_limited(1, operatorReason(server, run.source.runner, besides)), operator: server };
}
/** A copy of our workflows for such a server, by its path: only its operator knows whether it has the content of ours. */
function ofCopy(run) {
    return isForGhes(ownWorkflow(run)?.path ?? '') ? undefined : notOurs;
}
function ofRunner({ source: { runner } }) {
    if (runner === 'github-hosted')
        return undefined;
    const what = runner ? `The runner was ${runner}` : 'The certificate does not say whose runner it was';
    return level_limits_limited(1, `${what}, so that nothing shows a hosted build platform.`);
}
/** Path and ref of a workflow of ours; undefined for one of another repository. */
function ownWorkflow({ signer, builders }) {
    const { origin } = new URL(builders.repository);
    if (!signer.identity.startsWith(`${builders.repository}/`))
        return undefined;
    return parseWorkflowRef(signer.identity.slice(origin.length + 1));
}
const notOurs = level_limits_limited(2, 'It was not built by a reusable workflow of release-tools, so that nothing shows that build and signing were apart.');
function ofWorkflow(run) {
    const own = ownWorkflow(run);
    if (own === undefined)
        return notOurs;
    const { level, why } = levelOfWorkflow(own.path);
    return level === 3 ? undefined : level_limits_limited(level, `The workflow ${own.path} of release-tools ${why}.`);
}
/** A release of ours that turned out to be bad, by its commit or by the tag that was called: nothing that it says of a build counts. */
function ofWithdrawn(run) {
    const tagged = releaseTagOf(ownWorkflow(run)?.ref ?? '');
    const bad = run.builders.releases.filter(({ withdrawn }) => withdrawn !== undefined);
    const release = bad.find(({ tag, commit }) => tag === tagged || commit === run.source.builderCommit);
    if (ownWorkflow(run) === undefined || release === undefined)
        return undefined;
    return level_limits_limited(1, `Release ${release.tag} of release-tools was withdrawn: ${release.withdrawn}`);
}
function ofEvent({ source: { event } }) {
    if (event !== undefined && ['push', 'release', 'workflow_dispatch'].includes(event))
        return undefined;
    const what = event ? `The event ${event} started the run` : 'The certificate does not say which event started the run';
    return level_limits_limited(2, `${what}, so that code of others may have run with its rights.`);
}
function ofRef({ source: { ref }, tag }) {
    if (ref === `refs/tags/${tag}`)
        return undefined;
    return level_limits_limited(2, `The run was of ${ref || 'an unknown ref'}, not of the tag ${tag}.`);
}
function ofPin(run) {
    const { builderCommit } = run.source;
    if (!builderCommit)
        return level_limits_limited(2, 'The certificate does not say which commit of the workflow ran.');
    return by_kind_byKind(pinOf(ownWorkflow(run)?.ref ?? ''), {
        release: () => undefined,
        commit: ({ commit }) => commit === builderCommit
            ? undefined
            : level_limits_limited(2, `The workflow was called as ${commit}, but the certificate says that ${builderCommit} ran.`),
        moving: ({ ref }) => level_limits_limited(2, `The workflow was called as ${ref}, which can be moved.`),
    });
}
/** Level 3 wants complete external parameters; a released workflow of ours hands over all of its inputs. */
function ofInputs({ predicate }) {
    const { buildDefinition } = (predicate ?? {});
    if (shape_isObject(buildDefinition?.externalParameters?.inputs))
        return undefined;
    return level_limits_limited(2, 'The provenance does not list the inputs of the workflow.');
}
/** `workflow@COMMIT` also runs commits that nobody released, even those of forks. Tag and commit must belong together. */
function ofRelease(run) {
    const { source } = run;
    const tagged = releaseTagOf(ownWorkflow(run)?.ref ?? '');
    const known = releaseOf(run);
    if (known === undefined)
        return {
            level: 2,
            possible: 3,
            reason: `Level 3 could not be checked: commit ${source.builderCommit} of release-tools is not among the releases that are known here.`,
        };
    if (known.commit === source.builderCommit && (tagged ?? known.tag) === known.tag)
        return undefined;
    return level_limits_limited(2, `The workflow was called as refs/tags/${tagged}, but ${known.tag} of release-tools is commit ${known.commit}, and ${source.builderCommit} ran.`);
}
/** The release of ours whose workflow ran: that of its tag, else that of its commit. */
function releaseOf(run) {
    const { releases } = run.builders;
    const tagged = releaseTagOf(ownWorkflow(run)?.ref ?? '');
    return (releases.find(({ tag }) => tag === tagged) ?? releases.find(({ commit }) => commit === run.source.builderCommit));
}
/** The level of a run that nothing limits. */
function level3(run) {
    const release = run.builders.releases.find(({ commit }) => commit === run.source.builderCommit);
    const reason = `The workflow ${ownWorkflow(run)?.path} of release-tools ${release?.tag} built and signed in separate jobs, on runners of GitHub.`;
    return level_limits_limited(3, reason);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/slsa/named-builder.js

/** The builders that are known, and those that a reader trusts for a level. */
function withTrusted(known, named) {
    const trusted = (named ?? []).flatMap(({ id, level }) => (level === undefined ? [] : [{ id, level }]));
    return trusted.length === 0 ? known : { ...known, trusted };
}
/** True if a name means this builder. Without a ref, it means the workflow at any ref. */
function isBuilder(named, id) {
    return named === id || (!named.includes('@') && id.startsWith(`${named}@`));
}
/**
 * The level of a run by a builder that the reader trusts; undefined for another one. What the run shows by itself limits it all the same. A
 * server of one's own has runners of one's own only, whose level is what the reader trusts its operator for.
 */
function trustedLevel(run) {
    const { builders, signer } = run;
    const trusted = builders.trusted?.find(({ id }) => isBuilder(id, signer.identity));
    if (trusted === undefined)
        return undefined;
    const limits = [
        ofSigner,
        ofContradiction,
        ...(signer.issuer === builders.issuer ? [ofRunner] : []),
        ofWithdrawn,
        ofEvent,
        ofRef,
    ];
    const found = limits.map(limit => limit(run)).find(one => one !== undefined && one.level < trusted.level);
    return found ?? level_limits_limited(trusted.level, `The policy trusts the builder ${trusted.id} for that level.`);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/slsa/build-level.js




/**
 * The level of a release, from verified facts only: certificates first, then what the provenance says. It is that of its weakest
 * statement. Nothing that a release says of its own level counts.
 */
function buildLevel(provenance, tag, builders = own_builders_ownBuilders) {
    const levels = provenance.map(one => levelOf(one, tag, builders));
    const isOpen = ({ possible, operator }) => possible !== undefined || operator !== undefined;
    const rank = (found) => found.level * 2 + (isOpen(found) ? 1 : 0);
    const [lowest] = levels.sort((a, b) => rank(a) - rank(b));
    return lowest ?? level_limits_limited(0, 'The release has no signed provenance.');
}
/**
 * The level as a release itself can name it: no program knows whether its own commit will be released. It depends on the release only, so
 * that a later version writes the same.
 */
function levelAtRelease(provenance, tag) {
    return buildLevel(provenance, tag, { ...ownBuilders, releases: [] });
}
/** `SLSA Build L2. The workflow was called as refs/tags/v1, which can be moved.` */
function levelText(found) {
    return `SLSA Build L${found.level}${operatorText(found)}. ${found.reason}`;
}
/** What stands after the level if a higher one is a matter of trust in those who operate the server. */
function operatorText({ operator }) {
    return operator === undefined ? '' : '; more depends on your operator';
}
function levelOf({ signer, source, predicate }, tag, builders) {
    return by_kind_byKind(signer, {
        key: () => level_limits_limited(1, 'A key pair signed the provenance, so that the build platform does not confirm it.'),
        identity: one => {
            if (source === undefined)
                return level_limits_limited(1, `${one.identity} signed the provenance, which is not the identity of a run.`);
            const run = { signer: one, source, predicate, tag, builders };
            return trustedLevel(run) ?? level_limits_limits.map(limit => limit(run)).find(found => found !== undefined) ?? level3(run);
        },
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/version/tag-pattern.js
const tag_pattern_placeholder = '{version}';
/** The rule of a Python project that says nothing else. */
const defaultTagRule = { pattern: `v${tag_pattern_placeholder}`, scheme: 'pep440' };
/**
 * A tag that a manifest, a URL and a file name can carry: parts of letters, digits and `. _ + - @ !`, joined by slashes. Git
 * forbids `..` (https://git-scm.com/docs/git-check-ref-format). A hyphen at the start would be read as an option.
 */
const tagExpression = '^(?=.{1,200}$)(?!.*\\.\\.)[A-Za-z0-9_@][A-Za-z0-9._+@!-]*(?:/[A-Za-z0-9_@][A-Za-z0-9._+@!-]*)*$';
const validTag = new RegExp(tagExpression);
function isTag(text) {
    return validTag.test(text) && !/(?:\.|\.lock)(?:\/|$)/.test(text);
}
/** True for a pattern that has `{version}` once, and gives valid tags. */
function isTagPattern(text) {
    return text.split(tag_pattern_placeholder).length === 2 && isTag(text.replace(tag_pattern_placeholder, '1'));
}
/** The text in a tag that stands in place of `{version}`. Undefined if the tag does not fit the pattern. */
function textInTag(tag, pattern) {
    const [before = '', after = ''] = pattern.split(tag_pattern_placeholder);
    if (tag.length <= before.length + after.length || !tag.startsWith(before) || !tag.endsWith(after))
        return undefined;
    const text = tag.slice(before.length, tag.length - after.length);
    // `v` belongs to the pattern, although PEP 440 allows it in front of a version.
    return /^[0-9]/.test(text) ? text : undefined;
}
/** The tag of a version. */
function tagOf(version, pattern) {
    return pattern.replace(tag_pattern_placeholder, () => version);
}
/** The tag of `refs/tags/…`; undefined for a branch or a pull request. */
function tagOfRef(ref) {
    return ref.startsWith('refs/tags/') ? ref.slice('refs/tags/'.length) : undefined;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/judge-origin.js



/** What a policy says of where something comes from: repository, tag, branch. */
function judgeSource({ policy: { source = {} } }, facts) {
    const { repository, tag, branch } = source;
    return [
        ...(repository === undefined ? [] : [judgeRepository(repository, facts)]),
        ...(tag === undefined ? [] : [judgeTag(tag, facts)]),
        ...(branch === undefined ? [] : [judgeBranch(branch, facts)]),
    ];
}
function judgeRepository(asked, { repository }) {
    const rule = 'source.repository';
    if (repository === undefined)
        return {
            rule,
            status: 'error',
            detail: `Nothing says from which repository it comes; the policy asks for ${asked}.`,
        };
    if (repository === asked)
        return { rule, status: 'pass', detail: `It comes from ${repository}.` };
    return { rule, status: 'fail', detail: `It comes from ${repository}, and the policy asks for ${asked}.` };
}
function judgeTag(asked, { tag }) {
    const rule = 'source.tag';
    if (tag === undefined)
        return { rule, status: 'error', detail: `Nothing says of which tag it is; the policy asks for ${asked}.` };
    const fits = isTagPattern(asked) ? textInTag(tag, asked) !== undefined : tag === asked;
    if (fits)
        return { rule, status: 'pass', detail: `It is of the tag ${tag}.` };
    return { rule, status: 'fail', detail: `It is of the tag ${tag}, and the policy asks for ${asked}.` };
}
/** A tag does not say on which branches its commit is, so that only the run of a branch can show one. */
function judgeBranch(asked, { refs }) {
    const rule = 'source.branch';
    const other = refs.find(ref => ref.startsWith('refs/heads/') && ref !== `refs/heads/${asked}`);
    if (other !== undefined)
        return { rule, status: 'fail', detail: `It was made by a run of ${other}, and the policy asks for ${asked}.` };
    if (refs.length > 0 && refs.every(ref => ref === `refs/heads/${asked}`))
        return { rule, status: 'pass', detail: `It was made by a run of ${asked}.` };
    const [ref] = refs.filter(one => one !== '');
    const why = ref === undefined ? 'No certificate names a run' : `It was made by a run of ${ref}`;
    return { rule, status: 'error', detail: `${why}, so that the branch is not known; the policy asks for ${asked}.` };
}
/** What a policy says of builders: all provenance must be of one that it names, as its certificate confirms. */
function judgeBuilders({ policy: { builders } }, { provenance }) {
    if (builders === undefined)
        return [];
    const rule = 'builders';
    if (provenance === undefined)
        return [{ rule, status: 'error', detail: 'The provenance, which would name the builder, was not verified.' }];
    if (provenance.builders.length === 0)
        return [{ rule, status: 'fail', detail: 'No signed provenance names a builder.' }];
    const seen = new Map(provenance.builders.map(one => [JSON.stringify(one), one]));
    return [...seen.values()].map(({ id, confirmed }) => {
        if (id === '')
            return { rule, status: 'error', detail: 'Signed provenance names no builder.' };
        const index = builders.findIndex(one => isBuilder(one.id, id));
        if (index < 0)
            return { rule, status: 'fail', detail: `The builder is ${id}, which is not among the builders of the policy.` };
        if (confirmed)
            return { rule: `${rule}[${index}].id`, status: 'pass', detail: `The builder is ${id}.` };
        const detail = `The provenance names the builder ${id}, but somebody else signed it, so that nothing confirms that.`;
        return { rule: `${rule}[${index}].id`, status: 'error', detail };
    });
}
/** What a policy says of the SLSA Build level. If a higher one could not be checked or depends on an operator, nobody can decide. */
function judgeLevel({ policy: { slsa } }, { provenance }) {
    if (slsa === undefined)
        return [];
    const found = provenance?.level;
    const rule = 'slsa.level';
    if (found !== undefined && found.level >= slsa.level)
        return [{ rule, status: 'pass', detail: levelText(found) }];
    const isOpen = found === undefined || found.operator !== undefined || (found.possible ?? 0) >= slsa.level;
    const shown = found === undefined ? 'The provenance, which would show it, was not verified.' : `This has ${levelText(found)}`;
    return [
        { rule, status: isOpen ? 'error' : 'fail', detail: `The policy asks for SLSA Build L${slsa.level}. ${shown}` },
    ];
}
const dayLength = 24 * 60 * 60 * 1000;
/** What a policy says of the age: calendar days in UTC, from the proven time of the signature to the day as of which it decides. */
function judgeAge({ policy: { age = {} }, day }, { signature }) {
    const asked = ['min-days', 'max-days'].filter(key => age[key] !== undefined);
    const signed = signature?.at;
    return asked.map((key) => {
        const rule = `age.${key}`;
        const words = `the policy asks for ${key === 'min-days' ? 'at least' : 'at most'} ${age[key]} days`;
        if (signed === undefined)
            return { rule, status: 'error', detail: `No log and no timestamp authority says when it was signed; ${words}.` };
        const old = (Date.parse(`${day}T00:00:00Z`) - Date.parse(`${signed.slice(0, 10)}T00:00:00Z`)) / dayLength;
        const shown = `It was signed at ${signed}, ${old} days before ${day}`;
        if (!(old >= 0))
            return { rule, status: 'error', detail: `It was signed at ${signed}, after ${day}; ${words}.` };
        const fits = key === 'min-days' ? old >= (age[key] ?? 0) : old <= (age[key] ?? 0);
        return fits
            ? { rule, status: 'pass', detail: `${shown}.` }
            : { rule, status: 'fail', detail: `${shown}; ${words}.` };
    });
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./packages/base/lib/dates.js
var dates = __webpack_require__(5349);
;// CONCATENATED MODULE: ./packages/evidence/lib/policy/policy-signers.js

function policySigner(signer) {
    if (!('key' in signer))
        return { kind: 'identity', identity: signer.identity, issuer: signer.issuer };
    const { key: path, fingerprint } = signer;
    return fingerprint === undefined ? { kind: 'key', path } : { kind: 'openpgp', path, fingerprint };
}
const policy_signers_day = 24 * 60 * 60 * 1000;
/** Milliseconds since 1970 of the first moment of a day or time. */
function startOf(moment) {
    return Date.parse((0,dates/* isDay */.N)(moment) ? `${moment}T00:00:00Z` : moment);
}
/** Milliseconds since 1970 of the first moment after a day; of a time, that time. */
function endOf(moment) {
    return (0,dates/* isDay */.N)(moment) ? startOf(moment) + policy_signers_day : startOf(moment);
}
/** A day, or a time in UTC to the second: other forms mean another moment to another reader. */
const moment = (value, at) => {
    const isTime = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/.test(value);
    if (typeof value === 'string' && ((0,dates/* isDay */.N)(value) || (isTime && (0,dates/* isDay */.N)(value.slice(0, 10)))))
        return value;
    throw wrong(at, value, 'a day like 2027-01-31 or a time like 2027-01-31T12:00:00Z');
};
const revocation = (value, at) => (value === true ? true : moment(value, at));
/** The keys that name a signer, and those that say when it counts. */
const signerFields = {
    key: optional(shape_text),
    identity: optional(shape_text),
    issuer: optional(shape_text),
    from: optional(moment),
    until: optional(moment),
    revoked: optional(revocation),
};
/** As programs print it, without blanks. The case of its letters says nothing. */
const fingerprint = (value, at) => {
    if (typeof value === 'string' && /^(?:[0-9A-Fa-f]{40}|[0-9A-Fa-f]{64})$/.test(value))
        return value.toUpperCase();
    throw wrong(at, value, 'the fingerprint of an OpenPGP key: 40 or 64 hexadecimal digits, without blanks');
};
const [named, anyNamed] = [object(signerFields), object({ ...signerFields, fingerprint: optional(fingerprint) })];
/** The signer of a mapping that may have other keys. Throws WrongShape if it names none, or two, or one that never counts by its dates. */
function signerOf(read, at) {
    const { key, identity, issuer, from, until, revoked } = read;
    const validity = { ...(from && { from }), ...(until && { until }), ...(revoked !== undefined && { revoked }) };
    refuseEmpty(validity, at);
    if (key !== undefined && identity === undefined && issuer === undefined)
        return { key, ...validity };
    if (key === undefined && identity !== undefined && issuer !== undefined)
        return { identity, issuer, ...validity };
    throw new WrongShape(`${JSON.stringify(at)} must have either "key", or "identity" and "issuer".`, at);
}
function refuseEmpty({ from, until, revoked }, at) {
    const never = (field, value) => new WrongShape(`"${at}.${field}" is ${JSON.stringify(value)}, which is not after "from", ${from}.`, `${at}.${field}`);
    if (from === undefined)
        return;
    if (until !== undefined && endOf(until) <= startOf(from))
        throw never('until', until);
    if (typeof revoked === 'string' && startOf(revoked) <= startOf(from))
        throw never('revoked', revoked);
}
const attestor = (value, at) => signerOf(named(value, at), at);
const anySigner = (value, at) => {
    const { fingerprint, ...rest } = anyNamed(value, at);
    const read = signerOf(rest, at);
    if (fingerprint === undefined)
        return read;
    if ('key' in read)
        return { ...read, fingerprint };
    throw new WrongShape(`${JSON.stringify(at)} has "fingerprint", but not the "key" that it is of.`, at);
};
/** Signers of attestations. */
const attestors = consistent(shape_list(attestor, 100));
/** Signers of a release, an image, a package or a file. */
const signers = consistent(shape_list(anySigner, 100));
/** None is in a list both as one that is revoked altogether and as one that counts. */
function consistent(many) {
    return (value, at) => requireConsistent(many(value, at), at);
}
function requireConsistent(read, at) {
    const clash = read.findIndex(one => one.revoked === true && read.some(other => isSame(one, other) && other.revoked !== true));
    if (clash < 0)
        return read;
    const place = `${at}[${clash}].revoked`;
    throw new WrongShape(`"${place}" is true, but the same signer is in the list as one that counts.`, place);
}
function isSame(one, other) {
    return whoIs(one) === whoIs(other);
}
/** Tells signers apart. An OpenPGP key is the same in every file. */
function whoIs(signer) {
    return by_kind_byKind(policySigner(signer), {
        key: ({ path }) => `key ${path}`,
        identity: one => JSON.stringify(one),
        openpgp: one => one.fingerprint,
    });
}
const howMany = (value, at) => {
    if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 100)
        return value;
    throw wrong(at, value, 'a whole number from 1 to 100');
};
const namedRebuilders = object({ count: howMany, signers: attestors });
/** Whose word is needed that a release can be rebuilt, and how many of them are enough. */
const rebuilders = (value, at) => {
    const read = namedRebuilders(value, at);
    const different = new Set(read.signers.filter(({ revoked }) => revoked !== true).map(whoIs));
    if (read.count <= different.size)
        return read;
    throw new WrongShape(`${JSON.stringify(`${at}.count`)} is ${read.count}, and "signers" names ${different.size}: no release can fulfil that.`, `${at}.count`);
};
/** The SLSA Build levels that a policy can ask for. */
const slsaLevel = oneOf(1, 2, 3);

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/validity.js

/**
 * Whether a signature counts by the dates of its signer. `time` is when it was made (RFC 3339) according to a log or timestamp authority;
 * without it, nobody knows. Undefined if it counts.
 */
function invalidAt(signer, time) {
    return revokedAt(signer, time) ?? outsideAt(signer, time);
}
/** The same for the revocation only, which outweighs every other entry of the same signer. */
function revokedAt({ revoked }, time) {
    if (revoked === undefined)
        return undefined;
    const field = 'revoked';
    if (revoked === true)
        return { status: 'fail', field, why: 'is revoked' };
    if (time === undefined)
        return { status: 'error', field, why: `is revoked from ${revoked} on, and ${nobody}` };
    if (startOf(time) < startOf(revoked))
        return undefined;
    return { status: 'fail', field, why: `is revoked from ${revoked} on, and signed at ${time}` };
}
/** The same for the period in which the signer counts. */
function outsideAt({ from, until }, time) {
    if (from !== undefined) {
        if (time === undefined)
            return { status: 'error', field: 'from', why: `counts from ${from} on, and ${nobody}` };
        if (startOf(time) < startOf(from))
            return { status: 'fail', field: 'from', why: `counts from ${from} on, and signed at ${time}` };
    }
    if (until === undefined)
        return undefined;
    if (time === undefined)
        return { status: 'error', field: 'until', why: `counts until ${until}, and ${nobody}` };
    if (startOf(time) < endOf(until))
        return undefined;
    return { status: 'fail', field: 'until', why: `counts until ${until}, and signed at ${time}` };
}
const nobody = 'no log and no timestamp authority says when it signed';

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/judge-signers.js



/**
 * What the signers of a policy say. What stands for the whole must be signed by one of them, within its dates. Other signatures may be by
 * somebody else, whom the reader also trusts; by one of them, they must be within its dates too.
 */
function judgeSigners({ signers }, { signature, others }) {
    if (signers === undefined)
        return [];
    const main = signature === undefined ? [judge_signers_unsigned] : [judgeOne(signers, signature)];
    const rest = others.filter(({ by }) => judge_signers_entriesOf(signers, by).length > 0).map(one => judgeOne(signers, one));
    return [...main, ...rest.filter(({ status }) => status !== 'pass')];
}
const judge_signers_unsigned = { rule: 'signers', status: 'error', detail: 'It is not known who signed.' };
function judgeOne(signers, { what, by, at }) {
    const who = `${what} is signed by ${signerText(by)}`;
    const own = judge_signers_entriesOf(signers, by);
    const [first] = own;
    if (first === undefined)
        return { rule: 'signers', status: 'fail', detail: `${who}, which is not among the signers of the policy.` };
    const revoked = found(own, one => revokedAt(one, at));
    const outside = own.every(({ signer }) => outsideAt(signer, at) !== undefined)
        ? found(own, one => outsideAt(one, at))
        : undefined;
    const invalid = revoked ?? outside;
    if (invalid !== undefined)
        return { ...invalid, detail: `${who}, which ${invalid.why}.` };
    const counting = own.find(({ signer }) => outsideAt(signer, at) === undefined) ?? first;
    return { rule: `signers[${counting.index}]`, status: 'pass', detail: `${who}${at === undefined ? '' : ` at ${at}`}.` };
}
/** The entries of a policy for this signer: it may count in several periods. */
function judge_signers_entriesOf(signers, by) {
    const all = signers.map((signer, index) => ({ signer, index }));
    return all.filter(({ signer: { from: _, until: __, revoked: ___, ...who } }) => (0,external_node_util_.isDeepStrictEqual)(who, by));
}
function found(entries, invalid) {
    for (const { signer, index } of entries) {
        const one = invalid(signer);
        if (one !== undefined)
            return { rule: `signers[${index}].${one.field}`, status: one.status, why: one.why };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/decide-for-reader.js


/**
 * Decides by the rules of a reader's policy on what was verified. `others` are the decisions of its other rules: those about evidence, and
 * about rebuilders. What nobody knows is `error`, which outweighs `fail`.
 */
function decideForReader(own, facts, { before, after }) {
    const judges = [judgeSigners, judgeSource, judgeBuilders, judgeLevel, judgeAge];
    return readerVerdict(own, [...before, ...judges.flatMap(judge => judge(own, facts)), ...after]);
}
/** The verdict that decisions give together. */
function readerVerdict(own, decided) {
    const { lineOf, day } = own;
    const decisions = [...decided, ...decide_for_reader_unread(own)];
    const against = decisions.filter(({ status }) => status === 'fail' || status === 'error');
    const result = against.length === 0 ? 'pass' : against.some(({ status }) => status === 'error') ? 'error' : 'fail';
    const rules = decisions.map(one => {
        const line = lineOf?.(one.rule);
        return { rule: one.rule, ...(line === undefined ? {} : { line }), status: one.status, detail: one.detail };
    });
    return { result, reasons: against.map(({ detail }) => detail), day, rules };
}
/** A program may give the text of a policy without the keys that it names (readOwnPolicy reads them). Then nobody knows whether they fit. */
function decide_for_reader_unread(own) {
    const rules = ['signers', 'rebuilders'].filter(key => own.policy[key] !== undefined && own[key] === undefined);
    return rules.map(rule => ({ rule, status: 'error', detail: `The keys of ${rule} in the policy were not read.` }));
}

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/image-signature.js


const files = {
    bundle: imageFile('signature.sigstore.json', bundleMediaType, 'no'),
    /** For people: digest, signer and signature of each image. */
    list: topFile('image-signature.txt', 'text/plain', 'no'),
};
/** Signatures of the images. */
const imageSignature = defineKind({
    kind: 'image-signature',
    files,
    requirable: { absent: 'there is no image, or one without a signature. Run cosign-sign for each image.' },
    // Signatures are verified before they are read. Notes and page show what the verification returns.
    present: (found, images) => images.length > 0 && images.every(({ name }) => found.some(({ path }) => path === files.bundle.pathOf(name))),
    summarise: nothing,
});

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/provenance.js


/** SLSA provenance, one Sigstore bundle per line. */
const provenance_provenance = defineKind({
    kind: 'provenance',
    files: { bundles: topFile('provenance.intoto.jsonl', bundleMediaType, 'payload') },
    requirable: { absent: 'nothing says how the release was built. Run slsa-provenance.' },
    // Its signatures are verified before it is read. Notes and page show what the verification returns.
    present: anyFound,
    summarise: nothing,
});

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/about-release.js






/** The address of a release in summaries. */
function resourceOf({ source }) {
    return `git+${source.repository}@refs/tags/${source.tag}`;
}
/** What a verification of a release is about. */
async function aboutRelease(found) {
    return {
        subject: subjectsOf(found),
        resourceUri: resourceOf(found.manifest),
        policy: policyOf(found),
        attestations: await attestationsOf(found),
    };
}
/** What of a release was provided and is right. Of one asset, only that: nothing was said of the others. */
function subjectsOf({ manifest, manifestSha256, source, files, tarballSha256 }) {
    const named = (name, sha256) => ({ name, digest: { sha256 } });
    const own = passedOf(manifest, files);
    const isPassed = files.some(({ path, status }) => path === release_names_manifestName && status === 'pass');
    if (source.kind === 'asset')
        return [
            ...own.map(({ sha256 }) => named((0,external_node_path_.basename)(source.path), sha256)),
            ...(isPassed ? [named(release_names_manifestName, manifestSha256)] : []),
        ];
    return [
        named(release_names_manifestName, manifestSha256),
        ...(tarballSha256 === undefined ? [] : [named(tarballName(manifest.source.tag), tarballSha256)]),
        ...own.filter(({ path }) => isArtifact(path)).map(({ path, sha256 }) => named(path, sha256)),
        ...manifest.images.map(({ repository, digest }) => named(repository, digest.replace('sha256:', ''))),
    ];
}
/** The files that were there and are as the manifest lists them. */
function passedOf(manifest, checked) {
    const passed = new Set(checked.filter(({ status }) => status === 'pass').map(({ path }) => path));
    return manifest.files.filter(({ path }) => passed.has(path));
}
/** The attestations of a release that were there, by their paths, and those of its rebuilders. */
async function attestationsOf({ manifest, source, files, rebuilds }) {
    const signed = manifest.images.map(({ name }) => imageSignature.files.bundle.pathOf(name));
    const wanted = [provenance_provenance.files.bundles.path, ...signed];
    const own = passedOf(manifest, files).filter(({ path }) => wanted.includes(path));
    return [
        { uri: manifestBundleName, digest: { sha256: (await source.measure(manifestBundleName)).sha256 } },
        ...own.map(one => ({ uri: one.path, digest: { sha256: one.sha256 } })),
        ...rebuilds.map(one => ({ uri: one.name, digest: { sha256: sha256(one.content) } })),
    ];
}
/** The policy that decides: the reader's own, or that of the release. */
function policyOf({ manifest: { policy }, own }) {
    if (own === undefined)
        return { uri: policy.path, digest: { sha256: policy.sha256 } };
    return { uri: own.name, ...(own.sha256 === undefined ? {} : { digest: { sha256: own.sha256 } }) };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/build/build-arguments.js
/** True for build arguments that change which program reads the Dockerfile, or what it gets, without a trace in the Dockerfile. */
function isBuilderArgument(name) {
    return /^(?:BUILDKIT_|BUILDX_|SOURCE_DATE_EPOCH$)/.test(name);
}
/**
 * True for proxies, which every Dockerfile gets without asking (https://docs.docker.com/reference/dockerfile/#predefined-args). They belong
 * to a machine, and may have a password: no record has them, and a rebuild takes none from a record.
 */
function isProxyArgument(name) {
    return /^(?:http|https|ftp|no|all)_proxy$/i.test(name);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/build/build-document.js


// docs/schema/build.v1.json has the same rules. A test checks that both refuse the same broken documents.
/** The value of `schema`, and the `$id` of the JSON Schema. */
const buildSchema = 'https://github.com/org/release-tools/blob/v1/docs/schema/build.v1.json';
/** What a second build gave: the same bytes, other bytes, or nothing, because there was none. */
const proofs = ['bytes', 'unverified', 'no'];
const build_document_line = matching(/^[^\p{Cc}\p{Cs}]{1,500}$/u, 'one line of text');
const words = matching(/^[^\p{Cc}\p{Cs}]{0,4000}$/u, 'one line of text, or nothing');
const build_document_hex = matching(/^[0-9a-f]{64}$/, '64 lower-case hexadecimal digits');
const digest = matching(/^sha256:[0-9a-f]{64}$/, '"sha256:" and 64 lower-case hexadecimal digits');
const build_document_path = (value, at) => {
    const text = matching(safePath, 'a relative path with forward slashes')(value, at);
    if (text.length > pathLength)
        throw new WrongShape(`${JSON.stringify(at)} is longer than ${pathLength} characters.`);
    return text;
};
const directory = (value, at) => (value === '.' ? value : build_document_path(value, at));
const platform = (value, at) => {
    if (typeof value === 'string' && isPlatform(value))
        return value;
    throw wrong(at, value, 'a platform like linux/amd64');
};
const argument = (value, at) => {
    const name = matching(/^[A-Za-z_][A-Za-z0-9_]{0,499}$/, 'the name of a build argument')(value, at);
    if (isBuilderArgument(name) || isProxyArgument(name))
        throw new WrongShape(`${JSON.stringify(at)} is ${name}, which is not an argument of the project.`);
    return name;
};
const build_document_whole = (value, at) => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
        throw wrong(at, value, 'a whole number from 0');
    return value;
};
const cause = object({ member: optional(build_document_line), field: build_document_line, cause: words });
const proven = { proof: oneOf(...proofs), causes: optional(shape_list(cause, 1000)) };
/** A directory that the build got besides its context: the wheels of the release and of its dependencies. */
const context = object({
    name: matching(/^[a-z][a-z0-9._-]{0,99}$/, 'the name of a build context'),
    requirements: optional(build_document_path),
    files: shape_list(object({ path: build_document_path, sha256: build_document_hex }), 10_000),
});
const build_document_image = object({
    dockerfile: build_document_path,
    context: build_document_line,
    platforms: shape_list(platform, 1000),
    buildArgs: shape_list(object({ name: argument, value: words }), 1000),
    annotations: optional(shape_list(object({ name: build_document_line, value: words }), 1000)),
    bases: shape_list(object({ reference: build_document_line, digest, floating: optional(shape_boolean) }), 1000),
    network: optional(oneOf('none', 'default')),
    contexts: optional(shape_list(context, 100)),
    digest,
    ...proven,
});
const shape = object({
    schema: oneOf(buildSchema),
    project: object({ name: build_document_line, version: build_document_line, directory }),
    source: object({
        commit: matching(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'a full commit id'),
        commitTime: matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, 'a time like 2026-01-31T12:00:00Z'),
    }),
    python: optional(object({ implementation: build_document_line, version: build_document_line, platform: build_document_line, zlib: optional(build_document_line) })),
    tools: shape_list(object({ name: build_document_line, version: build_document_line, sha256: optional(build_document_hex) }), 10_000),
    requirements: optional(object({ from: build_document_line, sha256: build_document_hex })),
    environment: object({
        SOURCE_DATE_EPOCH: build_document_whole,
        umask: optional(build_document_line),
        TZ: optional(build_document_line),
        LC_ALL: optional(build_document_line),
        CC: optional(build_document_line),
        sourcePath: optional(build_document_line),
    }),
    image: optional(build_document_image),
    artifacts: shape_list(object({
        path: build_document_path,
        sha256: build_document_hex,
        size: build_document_whole,
        ...proven,
        normalised: optional(shape_list(object({ rule: build_document_line, before: optional(build_document_hex) }), 1000)),
        from: optional(build_document_line),
    }), 10_000),
});
/** The bytes of `build.json`: tools and artifacts in a fixed order. Throws a Problem if the document is not one. */
function renderBuild(document) {
    const { tools, artifacts, image: built } = document;
    const contexts = built?.contexts?.map(one => ({
        ...one,
        files: one.files.toSorted((a, b) => byBytes(a.path, b.path)),
    }));
    return renderJson(readShape(shape, {
        ...document,
        ...(built === undefined ? {} : { image: { ...built, ...(contexts === undefined ? {} : { contexts }) } }),
        tools: [...tools].sort((a, b) => byBytes(a.name, b.name)),
        artifacts: [...artifacts].sort((a, b) => byBytes(a.path, b.path)),
    }, 'the record of the build', 'This is a defect of release-tools.'));
}
/** Parses `build.json`. `what` names it in errors. Throws a Problem. */
function parseBuild(source, what) {
    return shape_readShape(shape, (0,lib_json/* parseJson */.qF)(source, what), what, 'Make it again with build-python or build-container.');
}
const workspaceMark = ' (workspace)';
/** The context of an image as its record has it: with a mark if the build saw the workspace, with what earlier steps of the job had made. */
function recordedContext(context, source) {
    return source === 'commit' ? context : `${context}${workspaceMark}`;
}
/** True if an image was built from more than its commit. */
function isFromWorkspace({ context }) {
    return context.endsWith(workspaceMark);
}
/** One cause in words, as manifest, notes and summaries show it. */
function causeText({ member, field, cause: why }) {
    const where = member === undefined ? field : `${member}: ${field}`;
    return why === '' ? where : `${where} (${why})`;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/build.js



const mediaType = 'application/vnd.release-tools.build.v1+json';
const build_files = {
    // Its record says less if the build was not proven: other bytes of an artifact are another document.
    project: topFile('build.json', mediaType, 'bytes'),
    // Of the archives that the configuration names: assemble-release made them a second time.
    archives: topFile('archives.build.json', mediaType, 'bytes'),
    // Of files that other jobs built, which this build only took.
    prebuilt: topFile('prebuilt.build.json', mediaType, 'bytes'),
    image: imageFile('build.json', mediaType, 'bytes'),
};
/** What built the artifacts, or an image, from what, and whether a second build gave the same bytes. */
const build = defineKind({
    kind: 'build',
    files: build_files,
    requirable: { absent: 'nothing says with what the release was built. Build with build-python or build-container.' },
    parse: parseBuild,
    commitOf: ({ source }) => source.commit,
    contradictionOf: (document, target, release) => target.kind === 'image' ? imageContradiction(document, target, release) : artifactContradiction(document, release),
    // That another job built a file does not say with what.
    present: found => found.some(({ path }) => path !== build_files.prebuilt.path),
    summarise: (found) => found.map(({ document }) => document),
});
/** What was built is what is released. The release may have more: files that something else made. */
function artifactContradiction(document, { artifacts }) {
    const released = new Map(artifacts.map(({ fileName, sha256 }) => [fileName, sha256]));
    for (const { path, sha256 } of document.artifacts) {
        const name = path.slice(artifactsDir.length);
        const own = released.get(name);
        if (own === undefined)
            return `it says how ${JSON.stringify(name)} was built, which is not in the release.`;
        if (own !== sha256)
            return `it says how ${JSON.stringify(name)} with the SHA-256 ${sha256} was built, but the released file has ${own}.`;
    }
    return undefined;
}
function imageContradiction({ image }, { name }, { images }) {
    const released = images.find(one => one.name === name);
    if (image === undefined)
        return 'it does not say how an image was built.';
    if (released === undefined || released.digest === image.digest)
        return undefined;
    return `it says how the image ${image.digest} was built, but ${released.digest} is released.`;
}

// EXTERNAL MODULE: ./node_modules/.pnpm/fflate@0.8.3/node_modules/fflate/esm/index.mjs
var esm = __webpack_require__(1708);
;// CONCATENATED MODULE: ./packages/base/lib/deflate/former-gzip.js

const former_gzip_blockSize = 64 * 1024;
/** gzip as releases up to 1.0 have it: by fflate, in blocks of one size, because its output depends on how its input is divided. */
async function* formerGzip(chunks) {
    const ready = [];
    // mtime 0 leaves the time out of gzip's header.
    const gzip = new esm/* Gzip */.Ne({ level: 6, mtime: 0 }, chunk => ready.push(chunk));
    for await (const { block, last } of blocks(chunks)) {
        gzip.push(block, last);
        yield* ready.splice(0);
    }
}
async function* blocks(chunks) {
    let block = Buffer.alloc(former_gzip_blockSize);
    let filled = 0;
    for await (const chunk of chunks) {
        for (let at = 0; at < chunk.length;) {
            if (filled === former_gzip_blockSize) {
                yield { block, last: false };
                block = Buffer.alloc(former_gzip_blockSize);
                filled = 0;
            }
            const part = chunk.subarray(at, at + former_gzip_blockSize - filled);
            block.set(part, filled);
            filled += part.length;
            at += part.length;
        }
    }
    yield { block: block.subarray(0, filled), last: true };
}

;// CONCATENATED MODULE: ./packages/base/lib/byte-buffer.js
/** A good size to hand on, in bytes. */
const byte_buffer_pieceSize = 256 * 1024;
/** Gathers bytes: to hand on thousands of small pieces takes far longer than to copy them into a few large ones. */
class ByteBuffer {
    #bytes = Buffer.alloc(0);
    #length = 0;
    get length() {
        return this.#length;
    }
    append(bytes) {
        const end = this.#length + bytes.length;
        if (end > this.#bytes.length) {
            const larger = Buffer.allocUnsafe(Math.max(2 * end, 2 * byte_buffer_pieceSize));
            larger.set(this.#bytes.subarray(0, this.#length));
            this.#bytes = larger;
        }
        this.#bytes.set(bytes, this.#length);
        this.#length = end;
    }
    /** Writes over bytes that were appended before. */
    replace(position, bytes) {
        this.#bytes.set(bytes, position);
    }
    /** Everything so far. The buffer is then empty. */
    take() {
        const taken = this.#bytes.subarray(0, this.#length);
        this.#bytes = Buffer.alloc(0);
        this.#length = 0;
        return taken;
    }
}

;// CONCATENATED MODULE: ./packages/base/lib/deflate/zlib-module.js
// Written by `npm run docs` from @zip.js/zip.js.
const zlibModule = 'AGFzbQEAAAABWw5gAn9/AGABfwF/YAJ/fwF/YAN/f38Bf2ABfwBgA39/fwBgAAF/YAR/f39/AGAAAGAGf39/f39/AX9gB39/f39/f38Bf2AEf39/fwF/YAF+AX9gBX9/f39/AX8DTk0IAQQAAQEEBgYBAgEJAgoBAQEBAQICAgkCAQEAAwEDAwoFCwMDAwAAAgwFAgQHBAQHAAUFBQUBAgQDAgQCAgIABg0BBQABAAAHAAQIAwQFAXABCgoFBgEBggKCAgYIAX8BQbC4BQsHywQgBm1lbW9yeQIADGluZmxhdGU5X25ldwAIEWluZmxhdGU5X2luaXRfcmF3AAkNaW5mbGF0ZTlfaW5pdAALEGluZmxhdGU5X3Byb2Nlc3MADAxpbmZsYXRlOV9lbmQADxZpbmZsYXRlOV9sYXN0X2NvbnN1bWVkABALaW5mbGF0ZV9uZXcACAxpbmZsYXRlX2luaXQAERBpbmZsYXRlX2luaXRfcmF3ABIRaW5mbGF0ZV9pbml0X2d6aXAAEw9pbmZsYXRlX3Byb2Nlc3MADAtpbmZsYXRlX2VuZAAPFWluZmxhdGVfbGFzdF9jb25zdW1lZAAQC2RlZmxhdGVfbmV3AAgMZGVmbGF0ZV9pbml0ABQQZGVmbGF0ZV9pbml0X3JhdwAVEWRlZmxhdGVfaW5pdF9nemlwABYPZGVmbGF0ZV9wcm9jZXNzABcLZGVmbGF0ZV9lbmQAGQRmcmVlAAIVZGVmbGF0ZV9sYXN0X2NvbnN1bWVkABAGbWFsbG9jAAEMYWVzX2htYWNfbmV3AEANYWVzX2htYWNfaW5pdABBEGFlc19obWFjX3Byb2Nlc3MASAxhZXNfaG1hY19lbmQASQtfaW5pdGlhbGl6ZQAAGV9faW5kaXJlY3RfZnVuY3Rpb25fdGFibGUBABlfZW1zY3JpcHRlbl9zdGFja19yZXN0b3JlAAYcZW1zY3JpcHRlbl9zdGFja19nZXRfY3VycmVudAAHIl9fY3hhX2luY3JlbWVudF9leGNlcHRpb25fcmVmY291bnQASgkPAQBBAQsJABscDRhLNzo+CrycA00CAAu/JwELfyMAQRBrIgokAAJAAkACQAJAAkACQAJAAkACQAJAIABB9AFNBEBBhBUoAgAiA0EQIABBC2pB+ANxIABBC0kbIgZBA3YiAHYiAUEDcQRAAkAgAUF/c0EBcSAAaiICQQN0IgFBrBVqIgAgASgCtBUiASgCCCIFRgRAQYQVIANBfiACd3E2AgAMAQsgBSAANgIMIAAgBTYCCAsgAUEIaiEAIAEgAkEDdCICQQNyNgIEIAEgAmoiASABKAIEQQFyNgIEDAsLIAZBjBUoAgAiCE0NASABBEACQEECIAB0IgJBACACa3IgASAAdHFoIgFBA3QiAEGsFWoiAiAAKAK0FSIAKAIIIgVGBEBBhBUgA0F+IAF3cSIDNgIADAELIAUgAjYCDCACIAU2AggLIAAgBkEDcjYCBCAAIAZqIgQgAUEDdCIBIAZrIgVBAXI2AgQgACABaiAFNgIAIAgEQCAIQXhxQawVaiEBQZgVKAIAIQICfyADQQEgCEEDdnQiB3FFBEBBhBUgAyAHcjYCACABDAELIAEoAggLIQMgASACNgIIIAMgAjYCDCACIAE2AgwgAiADNgIICyAAQQhqIQBBmBUgBDYCAEGMFSAFNgIADAsLQYgVKAIAIgtFDQEgC2hBAnQoArQXIgIoAgRBeHEgBmshBCACIQEDQAJAIAEoAhAiAEUEQCABKAIUIgBFDQELIAAoAgRBeHEgBmsiASAEIAEgBEkiARshBCAAIAIgARshAiAAIQEMAQsLIAIoAhghCSACIAIoAgwiAEcEQCACKAIIIgEgADYCDCAAIAE2AggMCgsgAigCFCIBBH8gAkEUagUgAigCECIBRQ0DIAJBEGoLIQUDQCAFIQcgASIAQRRqIQUgACgCFCIBDQAgAEEQaiEFIAAoAhAiAQ0ACyAHQQA2AgAMCQtBfyEGIABBv39LDQAgAEELaiIBQXhxIQZBiBUoAgAiB0UNAEEfIQhBACAGayEEIABB9P//B00EQCAGQSYgAUEIdmciAGt2QQFxIABBAXRrQT5qIQgLAkACQAJAIAhBAnQoArQXIgFFBEBBACEADAELQQAhACAGQRkgCEEBdmtBACAIQR9HG3QhAgNAAkAgASgCBEF4cSAGayIDIARPDQAgASEFIAMiBA0AQQAhBCABIQAMAwsgACABKAIUIgMgAyABIAJBHXZBBHFqKAIQIgFGGyAAIAMbIQAgAkEBdCECIAENAAsLIAAgBXJFBEBBACEFQQIgCHQiAEEAIABrciAHcSIARQ0DIABoQQJ0KAK0FyEACyAARQ0BCwNAIAAoAgRBeHEgBmsiAiAESSEBIAIgBCABGyEEIAAgBSABGyEFIAAoAhAiAQR/IAEFIAAoAhQLIgANAAsLIAVFDQAgBEGMFSgCACAGa08NACAFKAIYIQggBSAFKAIMIgBHBEAgBSgCCCIBIAA2AgwgACABNgIIDAgLIAUoAhQiAQR/IAVBFGoFIAUoAhAiAUUNAyAFQRBqCyECA0AgAiEDIAEiAEEUaiECIAAoAhQiAQ0AIABBEGohAiAAKAIQIgENAAsgA0EANgIADAcLIAZBjBUoAgAiBU0EQEGYFSgCACEAAkAgBSAGayIBQRBPBEAgACAGaiICIAFBAXI2AgQgACAFaiABNgIAIAAgBkEDcjYCBAwBCyAAIAVBA3I2AgQgACAFaiIBIAEoAgRBAXI2AgRBACECQQAhAQtBjBUgATYCAEGYFSACNgIAIABBCGohAAwJCyAGQZAVKAIAIgJJBEBBkBUgAiAGayIBNgIAQZwVQZwVKAIAIgAgBmoiAjYCACACIAFBAXI2AgQgACAGQQNyNgIEIABBCGohAAwJC0EAIQAgBkEvaiIEAn9B3BgoAgAEQEHkGCgCAAwBC0HoGEJ/NwIAQeAYQoCggICAgAQ3AgBB3BggCkEMakFwcUHYqtWqBXM2AgBB8BhBADYCAEHAGEEANgIAQYAgCyIBaiIDQQAgAWsiB3EiASAGTQ0IQbwYKAIAIgUEQEG0GCgCACIIIAFqIgkgCE0gBSAJSXINCQsCQEHAGC0AAEEEcUUEQAJAAkACQAJAQZwVKAIAIgUEQEHEGCEAA0AgACgCACIIIAVNBEAgBSAIIAAoAgRqSQ0DCyAAKAIIIgANAAsLQQAQBSICQX9GDQMgASEDQeAYKAIAIgBBAWsiBSACcQRAIAEgAmsgAiAFakEAIABrcWohAwsgAyAGTQ0DQbwYKAIAIgAEQEG0GCgCACIFIANqIgcgBU0gACAHSXINBAsgAxAFIgAgAkcNAQwFCyADIAJrIAdxIgMQBSICIAAoAgAgACgCBGpGDQEgAiEACyAAQX9GDQEgBkEwaiADTQRAIAAhAgwEC0HkGCgCACICIAQgA2tqQQAgAmtxIgIQBUF/Rg0BIAIgA2ohAyAAIQIMAwsgAkF/Rw0CC0HAGEHAGCgCAEEEcjYCAAsgARAFIgJBf0ZBABAFIgBBf0ZyIAAgAk1yDQUgACACayIDIAZBKGpNDQULQbQYQbQYKAIAIANqIgA2AgBBuBgoAgAgAEkEQEG4GCAANgIACwJAQZwVKAIAIgQEQEHEGCEAA0AgAiAAKAIAIgEgACgCBCIFakYNAiAAKAIIIgANAAsMBAtBlBUoAgAiAEEAIAAgAk0bRQRAQZQVIAI2AgALQQAhAEHIGCADNgIAQcQYIAI2AgBBpBVBfzYCAEGoFUHcGCgCADYCAEHQGEEANgIAA0AgAEEDdCIBIAFBrBVqIgU2ArQVIAEgBTYCuBUgAEEBaiIAQSBHDQALQZAVIANBKGsiAEF4IAJrQQdxIgFrIgU2AgBBnBUgASACaiIBNgIAIAEgBUEBcjYCBCAAIAJqQSg2AgRBoBVB7BgoAgA2AgAMBAsgAiAETSABIARLcg0CIAAoAgxBCHENAiAAIAMgBWo2AgRBnBUgBEF4IARrQQdxIgBqIgE2AgBBkBVBkBUoAgAgA2oiAiAAayIANgIAIAEgAEEBcjYCBCACIARqQSg2AgRBoBVB7BgoAgA2AgAMAwtBACEADAYLQQAhAAwEC0GUFSgCACACSwRAQZQVIAI2AgALIAIgA2ohBUHEGCEAAkADQCAFIAAoAgAiAUcEQCAAKAIIIgANAQwCCwsgAC0ADEEIcUUNAwtBxBghAANAAkAgACgCACIBIARNBEAgBCABIAAoAgRqIgVJDQELIAAoAgghAAwBCwtBkBUgA0EoayIAQXggAmtBB3EiAWsiBzYCAEGcFSABIAJqIgE2AgAgASAHQQFyNgIEIAAgAmpBKDYCBEGgFUHsGCgCADYCACAEIAVBJyAFa0EHcWpBL2siACAAIARBEGpJGyIBQRs2AgQgAUHMGCkCADcCECABQcQYKQIANwIIQcwYIAFBCGo2AgBByBggAzYCAEHEGCACNgIAQdAYQQA2AgAgAUEYaiEAA0AgAEEHNgIEIABBCGogAEEEaiEAIAVJDQALIAEgBEYNACABIAEoAgRBfnE2AgQgBCABIARrIgJBAXI2AgQgASACNgIAAn8gAkH/AU0EQCACQXhxQawVaiEAAn9BhBUoAgAiAUEBIAJBA3Z0IgJxRQRAQYQVIAEgAnI2AgAgAAwBCyAAKAIICyEBIAAgBDYCCCABIAQ2AgxBDCECQQgMAQtBHyEAIAJB////B00EQCACQSYgAkEIdmciAGt2QQFxIABBAXRrQT5qIQALIAQgADYCHCAEQgA3AhAgAEECdEG0F2ohAQJAAkBBiBUoAgAiBUEBIAB0IgNxRQRAQYgVIAMgBXI2AgAgASAENgIADAELIAJBGSAAQQF2a0EAIABBH0cbdCEAIAEoAgAhBQNAIAUiASgCBEF4cSACRg0CIABBHXYhBSAAQQF0IQAgASAFQQRxaiIDKAIQIgUNAAsgAyAENgIQCyAEIAE2AhhBCCECIAQiASEAQQwMAQsgASgCCCIAIAQ2AgwgASAENgIIIAQgADYCCEEAIQBBGCECQQwLIARqIAE2AgAgAiAEaiAANgIAC0GQFSgCACIAIAZNDQBBkBUgACAGayIBNgIAQZwVQZwVKAIAIgAgBmoiAjYCACACIAFBAXI2AgQgACAGQQNyNgIEIABBCGohAAwEC0GAFUEwNgIAQQAhAAwDCyAAIAI2AgAgACAAKAIEIANqNgIEIAJBeCACa0EHcWoiCCAGQQNyNgIEIAFBeCABa0EHcWoiAyAGIAhqIgRrIQcCQEGcFSgCACADRgRAQZwVIAQ2AgBBkBVBkBUoAgAgB2oiADYCACAEIABBAXI2AgQMAQtBmBUoAgAgA0YEQEGYFSAENgIAQYwVQYwVKAIAIAdqIgA2AgAgBCAAQQFyNgIEIAAgBGogADYCAAwBCyADKAIEIgBBA3FBAUYEQCAAQXhxIQkgAygCDCECAkAgAEH/AU0EQCADKAIIIgEgAkYEQEGEFUGEFSgCAEF+IABBA3Z3cTYCAAwCCyABIAI2AgwgAiABNgIIDAELIAMoAhghBgJAIAIgA0cEQCADKAIIIgAgAjYCDCACIAA2AggMAQsCQCADKAIUIgAEfyADQRRqBSADKAIQIgBFDQEgA0EQagshAQNAIAEhBSAAIgJBFGohASAAKAIUIgANACACQRBqIQEgAigCECIADQALIAVBADYCAAwBC0EAIQILIAZFDQACQCADKAIcIgBBAnQiASgCtBcgA0YEQCABQbQXaiACNgIAIAINAUGIFUGIFSgCAEF+IAB3cTYCAAwCCwJAIAMgBigCEEYEQCAGIAI2AhAMAQsgBiACNgIUCyACRQ0BCyACIAY2AhggAygCECIABEAgAiAANgIQIAAgAjYCGAsgAygCFCIARQ0AIAIgADYCFCAAIAI2AhgLIAcgCWohByADIAlqIgMoAgQhAAsgAyAAQX5xNgIEIAQgB0EBcjYCBCAEIAdqIAc2AgAgB0H/AU0EQCAHQXhxQawVaiEAAn9BhBUoAgAiAUEBIAdBA3Z0IgJxRQRAQYQVIAEgAnI2AgAgAAwBCyAAKAIICyEBIAAgBDYCCCABIAQ2AgwgBCAANgIMIAQgATYCCAwBC0EfIQIgB0H///8HTQRAIAdBJiAHQQh2ZyIAa3ZBAXEgAEEBdGtBPmohAgsgBCACNgIcIARCADcCECACQQJ0QbQXaiEAAkACQEGIFSgCACIBQQEgAnQiBXFFBEBBiBUgASAFcjYCACAAIAQ2AgAMAQsgB0EZIAJBAXZrQQAgAkEfRxt0IQIgACgCACEBA0AgASIAKAIEQXhxIAdGDQIgAkEddiEBIAJBAXQhAiAAIAFBBHFqIgUoAhAiAQ0ACyAFIAQ2AhALIAQgADYCGCAEIAQ2AgwgBCAENgIIDAELIAAoAggiASAENgIMIAAgBDYCCCAEQQA2AhggBCAANgIMIAQgATYCCAsgCEEIaiEADAILAkAgCEUNAAJAIAUoAhwiAUECdCICKAK0FyAFRgRAIAJBtBdqIAA2AgAgAA0BQYgVIAdBfiABd3EiBzYCAAwCCwJAIAUgCCgCEEYEQCAIIAA2AhAMAQsgCCAANgIUCyAARQ0BCyAAIAg2AhggBSgCECIBBEAgACABNgIQIAEgADYCGAsgBSgCFCIBRQ0AIAAgATYCFCABIAA2AhgLAkAgBEEPTQRAIAUgBCAGaiIAQQNyNgIEIAAgBWoiACAAKAIEQQFyNgIEDAELIAUgBkEDcjYCBCAFIAZqIgMgBEEBcjYCBCADIARqIAQ2AgAgBEH/AU0EQCAEQXhxQawVaiEAAn9BhBUoAgAiAUEBIARBA3Z0IgJxRQRAQYQVIAEgAnI2AgAgAAwBCyAAKAIICyEBIAAgAzYCCCABIAM2AgwgAyAANgIMIAMgATYCCAwBC0EfIQAgBEH///8HTQRAIARBJiAEQQh2ZyIAa3ZBAXEgAEEBdGtBPmohAAsgAyAANgIcIANCADcCECAAQQJ0QbQXaiEBAkACQCAHQQEgAHQiAnFFBEBBiBUgAiAHcjYCACABIAM2AgAgAyABNgIYDAELIARBGSAAQQF2a0EAIABBH0cbdCEAIAEoAgAhAQNAIAEiAigCBEF4cSAERg0CIABBHXYhASAAQQF0IQAgAiABQQRxaiIHKAIQIgENAAsgByADNgIQIAMgAjYCGAsgAyADNgIMIAMgAzYCCAwBCyACKAIIIgAgAzYCDCACIAM2AgggA0EANgIYIAMgAjYCDCADIAA2AggLIAVBCGohAAwBCwJAIAlFDQACQCACKAIcIgFBAnQiBSgCtBcgAkYEQCAFQbQXaiAANgIAIAANAUGIFSALQX4gAXdxNgIADAILAkAgAiAJKAIQRgRAIAkgADYCEAwBCyAJIAA2AhQLIABFDQELIAAgCTYCGCACKAIQIgEEQCAAIAE2AhAgASAANgIYCyACKAIUIgFFDQAgACABNgIUIAEgADYCGAsCQCAEQQ9NBEAgAiAEIAZqIgBBA3I2AgQgACACaiIAIAAoAgRBAXI2AgQMAQsgAiAGQQNyNgIEIAIgBmoiBSAEQQFyNgIEIAQgBWogBDYCACAIBEAgCEF4cUGsFWohAEGYFSgCACEBAn9BASAIQQN2dCIHIANxRQRAQYQVIAMgB3I2AgAgAAwBCyAAKAIICyEDIAAgATYCCCADIAE2AgwgASAANgIMIAEgAzYCCAtBmBUgBTYCAEGMFSAENgIACyACQQhqIQALIApBEGokACAAC94LAQh/AkAgAEUNACAAQQhrIgMgAEEEaygCACIBQXhxIgBqIQUCQCABQQFxDQAgAUECcUUNASADIAMoAgAiAWsiA0GUFSgCAEkNASAAIAFqIQACQAJAAkBBmBUoAgAgA0cEQCADKAIMIQIgAUH/AU0EQCACIAMoAggiBEcNAkGEFUGEFSgCAEF+IAFBA3Z3cTYCAAwFCyADKAIYIQYgAiADRwRAIAMoAggiASACNgIMIAIgATYCCAwECyADKAIUIgEEfyADQRRqBSADKAIQIgFFDQMgA0EQagshBANAIAQhByABIgJBFGohBCACKAIUIgENACACQRBqIQQgAigCECIBDQALIAdBADYCAAwDCyAFKAIEIgFBA3FBA0cNA0GMFSAANgIAIAUgAUF+cTYCBCADIABBAXI2AgQgBSAANgIADwsgBCACNgIMIAIgBDYCCAwCC0EAIQILIAZFDQACQCADKAIcIgFBAnQiBCgCtBcgA0YEQCAEQbQXaiACNgIAIAINAUGIFUGIFSgCAEF+IAF3cTYCAAwCCwJAIAMgBigCEEYEQCAGIAI2AhAMAQsgBiACNgIUCyACRQ0BCyACIAY2AhggAygCECIBBEAgAiABNgIQIAEgAjYCGAsgAygCFCIBRQ0AIAIgATYCFCABIAI2AhgLIAMgBU8NACAFKAIEIgFBAXFFDQACQAJAAkACQCABQQJxRQRAQZwVKAIAIAVGBEBBnBUgAzYCAEGQFUGQFSgCACAAaiIANgIAIAMgAEEBcjYCBCADQZgVKAIARw0GQYwVQQA2AgBBmBVBADYCAA8LQZgVKAIAIgggBUYEQEGYFSADNgIAQYwVQYwVKAIAIABqIgA2AgAgAyAAQQFyNgIEIAAgA2ogADYCAA8LIAFBeHEgAGohACAFKAIMIQIgAUH/AU0EQCAFKAIIIgQgAkYEQEGEFUGEFSgCAEF+IAFBA3Z3cTYCAAwFCyAEIAI2AgwgAiAENgIIDAQLIAUoAhghBiACIAVHBEAgBSgCCCIBIAI2AgwgAiABNgIIDAMLIAUoAhQiAQR/IAVBFGoFIAUoAhAiAUUNAiAFQRBqCyEEA0AgBCEHIAEiAkEUaiEEIAIoAhQiAQ0AIAJBEGohBCACKAIQIgENAAsgB0EANgIADAILIAUgAUF+cTYCBCADIABBAXI2AgQgACADaiAANgIADAMLQQAhAgsgBkUNAAJAIAUoAhwiAUECdCIEKAK0FyAFRgRAIARBtBdqIAI2AgAgAg0BQYgVQYgVKAIAQX4gAXdxNgIADAILAkAgBSAGKAIQRgRAIAYgAjYCEAwBCyAGIAI2AhQLIAJFDQELIAIgBjYCGCAFKAIQIgEEQCACIAE2AhAgASACNgIYCyAFKAIUIgFFDQAgAiABNgIUIAEgAjYCGAsgAyAAQQFyNgIEIAAgA2ogADYCACADIAhHDQBBjBUgADYCAA8LIABB/wFNBEAgAEF4cUGsFWohAQJ/QYQVKAIAIgRBASAAQQN2dCIAcUUEQEGEFSAAIARyNgIAIAEMAQsgASgCCAshACABIAM2AgggACADNgIMIAMgATYCDCADIAA2AggPC0EfIQIgAEH///8HTQRAIABBJiAAQQh2ZyIBa3ZBAXEgAUEBdGtBPmohAgsgAyACNgIcIANCADcCECACQQJ0QbQXaiEEAn8CQAJ/QYgVKAIAIgFBASACdCIHcUUEQEGIFSABIAdyNgIAIAQgAzYCAEEYIQJBCAwBCyAAQRkgAkEBdmtBACACQR9HG3QhAiAEKAIAIQQDQCAEIgEoAgRBeHEgAEYNAiACQR12IQQgAkEBdCECIAEgBEEEcWoiBygCECIEDQALIAcgAzYCEEEYIQIgASEEQQgLIQAgAyIBDAELIAEoAggiBCADNgIMIAEgAzYCCEEYIQBBCCECQQALIQcgAiADaiAENgIAIAMgATYCDCAAIANqIAc2AgBBpBVBpBUoAgBBAWsiAEF/IAAbNgIACwuMCwEHfyAAIAFqIQUCQAJAIAAoAgQiAkEBcQ0AIAJBAnFFDQEgACgCACICIAFqIQECQAJAAkAgACACayIAQZgVKAIARwRAIAAoAgwhAyACQf8BTQRAIAMgACgCCCIERw0CQYQVQYQVKAIAQX4gAkEDdndxNgIADAULIAAoAhghBiAAIANHBEAgACgCCCICIAM2AgwgAyACNgIIDAQLIAAoAhQiBAR/IABBFGoFIAAoAhAiBEUNAyAAQRBqCyECA0AgAiEHIAQiA0EUaiECIAMoAhQiBA0AIANBEGohAiADKAIQIgQNAAsgB0EANgIADAMLIAUoAgQiAkEDcUEDRw0DQYwVIAE2AgAgBSACQX5xNgIEIAAgAUEBcjYCBCAFIAE2AgAPCyAEIAM2AgwgAyAENgIIDAILQQAhAwsgBkUNAAJAIAAoAhwiAkECdCIEKAK0FyAARgRAIARBtBdqIAM2AgAgAw0BQYgVQYgVKAIAQX4gAndxNgIADAILAkAgACAGKAIQRgRAIAYgAzYCEAwBCyAGIAM2AhQLIANFDQELIAMgBjYCGCAAKAIQIgIEQCADIAI2AhAgAiADNgIYCyAAKAIUIgJFDQAgAyACNgIUIAIgAzYCGAsCQAJAAkACQCAFKAIEIgJBAnFFBEBBnBUoAgAgBUYEQEGcFSAANgIAQZAVQZAVKAIAIAFqIgE2AgAgACABQQFyNgIEIABBmBUoAgBHDQZBjBVBADYCAEGYFUEANgIADwtBmBUoAgAiCCAFRgRAQZgVIAA2AgBBjBVBjBUoAgAgAWoiATYCACAAIAFBAXI2AgQgACABaiABNgIADwsgAkF4cSABaiEBIAUoAgwhAyACQf8BTQRAIAUoAggiBCADRgRAQYQVQYQVKAIAQX4gAkEDdndxNgIADAULIAQgAzYCDCADIAQ2AggMBAsgBSgCGCEGIAMgBUcEQCAFKAIIIgIgAzYCDCADIAI2AggMAwsgBSgCFCIEBH8gBUEUagUgBSgCECIERQ0CIAVBEGoLIQIDQCACIQcgBCIDQRRqIQIgAygCFCIEDQAgA0EQaiECIAMoAhAiBA0ACyAHQQA2AgAMAgsgBSACQX5xNgIEIAAgAUEBcjYCBCAAIAFqIAE2AgAMAwtBACEDCyAGRQ0AAkAgBSgCHCICQQJ0IgQoArQXIAVGBEAgBEG0F2ogAzYCACADDQFBiBVBiBUoAgBBfiACd3E2AgAMAgsCQCAFIAYoAhBGBEAgBiADNgIQDAELIAYgAzYCFAsgA0UNAQsgAyAGNgIYIAUoAhAiAgRAIAMgAjYCECACIAM2AhgLIAUoAhQiAkUNACADIAI2AhQgAiADNgIYCyAAIAFBAXI2AgQgACABaiABNgIAIAAgCEcNAEGMFSABNgIADwsgAUH/AU0EQCABQXhxQawVaiECAn9BhBUoAgAiA0EBIAFBA3Z0IgFxRQRAQYQVIAEgA3I2AgAgAgwBCyACKAIICyEBIAIgADYCCCABIAA2AgwgACACNgIMIAAgATYCCA8LQR8hAyABQf///wdNBEAgAUEmIAFBCHZnIgJrdkEBcSACQQF0a0E+aiEDCyAAIAM2AhwgAEIANwIQIANBAnRBtBdqIQICQAJAQYgVKAIAIgRBASADdCIHcUUEQEGIFSAEIAdyNgIAIAIgADYCACAAIAI2AhgMAQsgAUEZIANBAXZrQQAgA0EfRxt0IQMgAigCACECA0AgAiIEKAIEQXhxIAFGDQIgA0EddiECIANBAXQhAyAEIAJBBHFqIgcoAhAiAg0ACyAHIAA2AhAgACAENgIYCyAAIAA2AgwgACAANgIIDwsgBCgCCCIBIAA2AgwgBCAANgIIIABBADYCGCAAIAQ2AgwgACABNgIICwswAQF/AkAgACIBEAEiAEUNACAAQQRrLQAAQQNxRQ0AIAEEQCAAQQAgAfwLAAsLIAALSQECf0HsFCgCACIBIABBB2pBeHEiAmohAAJAIAJBACAAIAFNG0UEQCAAPwBBEHRNDQELQYAVQTA2AgBBfw8LQewUIAA2AgAgAQsGACAAJAALBAAjAAshAQF/QcQAEAQiAAR/IABBAjYCJCAAQQM2AiAgAAVBAAsLEQAgAEUEQEF+DwsgAEFwEAoLmwMBBn9BeiEFAkBBlggtAABBMUcNAEF+IQUgAEUNACAAQQA2AhggACgCICIDRQ0AIAAoAiRFDQAgACgCKEEBQdw3IAMRAwAiAkUEQEF8DwsgACACNgIcIAJBADYCOCACIAA2AgAgAkEBNgIcIAJBtP4ANgIEAkAgABAdDQACQAJAIAFBAEgEQCACIAFBcEYiBjYC2DdBACABayIBQRBBDyAGG0shBwwBCyACQQA2Atg3IAFBBHZBBWohBEEAIQMgAUEPcSIBRQ0BCyABQQhJDQEgASEDIAcNAQsgAiADNgIoIAIgBDYCDCAAEB0NACACQQA2AjQgAkIANwIsIAAQHQ0AIAJBADYCICAAQQA2AgggAEIANwIUIAQEQCAAIARBAXE2AjALIAJCADcCPCACQQA2AiQgAkKAgICAcDcCECACQrT+ADcCBCACQoGAgIBwNwLMNyACIAJBtApqIgA2AnAgAkGAgARBgIACIAYbNgIYIAIgADYCVCACIAA2AlBBAA8LIAAoAiggAiAAKAIkEQAAIABBADYCHAsgBQsGACAAEAkLEgAgACABIAIgAyAEIAVBBBAOC7lIAiF/An4jAEEgayIOJABBfiEYAkAgABAdDQAgACgCDCIJRQ0AIAAoAgAiBkUEQCAAKAIEDQELIAAoAhwiAigCBCIDQb/+AEYEQCACQcD+ADYCBEHA/gAhAwsgAUEFayEfIAJB3ABqISAgAkH0BWohFSACQdgAaiEbIAJB8ABqIRogAkG0CmohFiACQfQAaiERIAIoAkAhByACKAI8IQUgACgCBCIcIQggACgCECINIRICQAJAAkACQAJAAkADQAJAQX0hBAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAIANBtP4Aaw4fBQYHCAkuLzAxCgsMDQ4PEBEDAhQVASIAJBsaBDk6OzwLIAIoAkwhCwwiCyACKAJMIQsMGwsgAigCbCEMDBALIAIoAmwiDyACKAJgIgMgAyAPSRshCwwOCyACKAIMIQQMLQsgAigCDCIDRQRAIAJBwP4ANgIEDC4LA0AgB0EPTQRAIAhFDTIgCEEBayEIIAYtAAAgB3QgBWohBSAGQQFqIQYgB0EIaiEHDAELCyADQQJxRSAFQZ+WAkdyRQRAIAIoAihFBEAgAkEPNgIoC0EAIQUgAkEAQQBBABAeIgM2AhwgDkGflgI7AQQgAyAOQQRqQQIQHiEDIAJBtf4ANgIEIAIgAzYCHEEAIQcMLgsgAigCJCIEBEAgBEF/NgIwCyAFQQh0QYD+A3EgBUEIdmpBH3BFIANBAXFxRQRAIABBowo2AhggAkHR/gA2AgQMLgsgBUEPcUEIRwRAIABB8Qs2AhggAkHR/gA2AgQMLgsgBUEEdiIDQQ9xIgpBCGohBCAKQQdNIAIoAigiCwR/IAsFIAIgBDYCKCAECyAET3ENEyAHQQRrIQcgAEGYCzYCGCACQdH+ADYCBCADIQUMLQsDQCAHQQ9NBEAgCEUNMSAIQQFrIQggBi0AACAHdCAFaiEFIAZBAWohBiAHQQhqIQcMAQsLIAIgBTYCFCAFQf8BcUEIRwRAIABB8Qs2AhggAkHR/gA2AgQMLQsgBUGAwANxBEAgAEHaCDYCGCACQdH+ADYCBAwtCyACKAIkIgMEQCADIAVBCHZBAXE2AgALAkAgBUGABHFFDQAgAi0ADEEEcUUNACAOQQg6AAQgDiAFQQh2OgAFIAIgAigCHCAOQQRqQQIQHjYCHAsgAkG2/gA2AgRBACEFQQAhBwsDQCAHQR9NBEAgCEUNMCAIQQFrIQggBi0AACAHdCAFaiEFIAZBAWohBiAHQQhqIQcMAQsLIAIoAiQiAwRAIAMgBTYCBAsCQCACLQAVQQJxRQ0AIAItAAxBBHFFDQAgDiAFNgIEIAIgAigCHCAOQQRqQQQQHjYCHAsgAkG3/gA2AgRBACEFQQAhBwsDQCAHQQ9NBEAgCEUNLyAIQQFrIQggBi0AACAHdCAFaiEFIAZBAWohBiAHQQhqIQcMAQsLIAIoAiQiAwRAIAMgBUEIdjYCDCADIAVB/wFxNgIICwJAIAItABVBAnFFDQAgAi0ADEEEcUUNACAOIAU7AQQgAiACKAIcIA5BBGpBAhAeNgIcCyACQbj+ADYCBEEAIQVBACEHCyACKAIUIgNBgAhxBEAgBSEEA0AgB0EPTQRAIAgEQCAIQQFrIQggBi0AACAHdCAEaiEEIAZBAWohBiAHQQhqIQcMAgVBACEIIAQhBQwxCwALCyACIAQ2AkQgAigCJCIKBEAgCiAENgIUC0EAIQUgA0GABHFFDSMgAi0ADEEEcUUNIyAOIAQ7AQQgAiACKAIcIA5BBGpBAhAeNgIcDCMLIAIoAiQiA0UNIyADQQA2AhAMIwsDQCAHQR9NBEAgCEUNLSAIQQFrIQggBi0AACAHdCAFaiEFIAZBAWohBiAHQQhqIQcMAQsLIAIgBUEYdCAFQYD+A3FBCHRyIAVBCHZBgP4DcSAFQRh2cnIiAzYCHCAAIAM2AjAgAkG+/gA2AgRBACEFQQAhBwsgAigCEEUEQCAAIA02AhAgACAJNgIMIAAgCDYCBCAAIAY2AgAgAiAHNgJAIAIgBTYCPEECIRgMMQsgAkEAQQBBABAfIgM2AhwgACADNgIwIAJBv/4ANgIECyAfQQJJDSoLIAIoAggNCCAHQQhyIQogBiEDIAghBANAIAdBAk0EQCAERQ0LIARBAWshBCADLQAAIAd0IAVqIQUgA0EBaiEDIAohBwwBCwsgAiAFQQFxNgIIQcH+ACEIAkACQAJAAkACQCAFQQF2QQNxQQFrDgMAAQIDCwJAIAIoAtg3IgpBAnQiBkHwFGoiCygCAEUEQCAGQfwYaigCACEIIAZB9BhqKAIAIQYMAQtBACEGA0BBkAEhCCAGQZABRwRAIBEgBkEBdGpBCDsBACAGQQFqIQYMAQsLA0BBgAIhBiAIQYACRwRAIBEgCEEBdGpBCTsBACAIQQFqIQgMAQsLA0BBmAIhCCAGQZgCRwRAIBEgBkEBdGpBBzsBACAGQQFqIQYMAQsLA0AgCEGgAkcEQCARIAhBAXRqQQg7AQAgCEEBaiEIDAELCyAOIApBgBFsQZAZaiIGNgIcIApBAnRB9BhqIAY2AgAgDkEJNgIIQQEgEUGgAiAOQRxqIA5BCGogFSAKECAaQQAhCANAIAhBIEcEQCARIAhBAXRqQQU7AQAgCEEBaiEIDAELCyAKQQJ0QfwYaiAOKAIcIgg2AgAgDkEFNgIIQQIgEUEgIA5BHGogDkEIaiAVIAoQIBogC0EANgIACyACIAY2AlAgAkKJgICA0AA3AlggAiAINgJUIAJBx/4ANgIEIAFBBkcNAyAHQQNrIQcgBUEDdiEFIAMhBiAEIQgMLQtBxP4AIQgMAQsgAEGsCzYCGEHR/gAhCAsgAiAINgIECyAHQQNrIQcgBUEDdiEFIAMhBiAEIQgMJQsgB0F4cSEEIAUgB0EHcXYhBQNAIARBH00EQCAIBEAgCEEBayEIIAYtAAAgBHQgBWohBSAGQQFqIQYgBEEIaiEEDAIFQQAhCCAEIQcMKwsACwsgBUH//wNxIgMgBUF/c0EQdkcEQCAAQccJNgIYIAJB0f4ANgIEIAQhBwwlCyACQcL+ADYCBCACIAM2AkRBACEFQQAhByABQQZHDQAMKAsgAkHD/gA2AgQLIAIoAkQiAwRAIAMgCCADIAhJGyIDIA0gAyANSRsiA0UNJyAJIAYgAxAhIAIgAigCRCADazYCRCADIAlqIQkgDSADayENIAMgBmohBiAIIANrIQgMIwsgAkG//gA2AgQMIgsDQCAHQQ1NBEAgCEUNJiAIQQFrIQggBi0AACAHdCAFaiEFIAZBAWohBiAHQQhqIQcMAQsLIAIgBUEfcSIDQYECajYCZCACIAVBBXZBH3EiBEEBajYCaCACIAVBCnZBD3FBBGoiCzYCYCAHQQ5rIQcgBUEOdiEFAkAgA0EdTQRAIAIoAtg3IARBHklyDQELIABBowk2AhggAkHR/gA2AgQMIgsgAkHF/gA2AgRBACEPIAJBADYCbAsDQAJAIAsgD0YEQEETIAsgC0ETTRshBANAIAQgC0YNAiACIAtBAWoiAzYCbCARIAtBAXQvAZAMQQF0akEAOwEAIAMhCwwACwALIAdBCHIhCiAGIQMgCCEEA0AgB0ECTQRAIARFDQggBEEBayEEIAMtAAAgB3QgBWohBSADQQFqIQMgCiEHDAELCyACIA9BAWoiBjYCbCARIA9BAXQvAZAMQQF0aiAFQQdxOwEAIAdBA2shByAFQQN2IQUgBiEPIAMhBiAEIQgMAQsLIAIgFjYCVCACIBY2AnAgAkEHNgJYIAIgFjYCUEEAIQxBACARQRMgGiAbIBUgAigC2DcQICIXBEAgAEHBCDYCGCACQdH+ADYCBAwhCyACQcb+ADYCBCACQQA2AmxBACEXCyACKAJkIhAgAigCaGohDwNAIAwgD0kEQEF/IAIoAlh0QX9zIRMgAigCUCEUIAYhCiAIIQMgByEEA0AgFCAFIBNxQQJ0aiIZLQABIgsgBEsEQCADRQ0IIANBAWshAyAKLQAAIAR0IAVqIQUgCkEBaiEKIARBCGohBAwBCwsCQCAZLwECIghBD00EQCACIAxBAWoiBjYCbCARIAxBAXRqIAg7AQAgBCALayEHIAUgC3YhBSAGIQwMAQsCfwJ/AkACQAJAIAhBEGsOAgABAgsgC0ECaiEGA0AgBCAGSQRAIANFDSAgA0EBayEDIAotAAAgBHQgBWohBSAKQQFqIQogBEEIaiEEDAELCyAEIAtrIQcgBSALdiEEIAxFBEAgAEGJCTYCGCACQdH+ADYCBCAKIQYgAyEIIAQhBQwnCyAHQQJrIQcgBEECdiEFIARBA3FBA2ohCCAMQQF0IBFqQQJrLwEADAMLIAtBA2ohBgNAIAQgBkkEQCADRQ0fIANBAWshAyAKLQAAIAR0IAVqIQUgCkEBaiEKIARBCGohBAwBCwsgBCALa0EDayEHIAUgC3YiBkEDdiEFIAZBB3FBA2oMAQsgC0EHaiEGA0AgBCAGSQRAIANFDR4gA0EBayEDIAotAAAgBHQgBWohBSAKQQFqIQogBEEIaiEEDAELCyAEIAtrQQdrIQcgBSALdiIGQQd2IQUgBkH/AHFBC2oLIQhBAAshBiAPIAggDGpJBEAgAEGJCTYCGCACQdH+ADYCBCAKIQYgAyEIDCMLA0AgCARAIBEgDEEBdGogBjsBACAMQQFqIQwgCEEBayEIDAELCyACIAw2AmwLIAohBiADIQgMAQsLIAIvAfQERQRAIABB/gk2AhggAkHR/gA2AgQMIAsgAkEJNgJYIAIgFjYCUCACIBY2AnBBASARIBAgGiAbIBUgAigC2DcQICIXBEAgAEGlCDYCGCACQdH+ADYCBAwgCyACQQY2AlwgAiACKAJwNgJUQQIgESACKAJkQQF0aiACKAJoIBogICAVIAIoAtg3ECAiFwRAIABB8wg2AhggAkHR/gA2AgQMIAsgAkHH/gA2AgRBACEXIAFBBkcNAEEAIQQMJgsgAkHI/gA2AgQLIAIoAtg3IhMgCEEPSXIgDUGEAklyDQYgACANNgIQIAAgCTYCDCAAIAg2AgQgACAGNgIAIAIgBzYCQCACIAU2AjwgCSANaiIQQYMCayEZIAkgDSASa2ohISAGIAhqQQ5rIR1BfyAAKAIcIgwoAlh0QX9zIRMgDCgCNCIDIAMgDCgCLCIeIAwoAjAiIiAeSRsgAxshAyAMKAJcIQ8gDCgCVCEKIAwoAlAhDSAMKAJAIQQgDDUCPCEjIAwoAjghCANAIARBOHIhBSAGIARBA3ZrAkAgDSAGKQAAIASthiAjhCIjpyATcUECdGoiBy0AAARAIAUhBAwBCyAJIActAAI6AAAgBSAHLQABIgZrIQQgDSAjIAatiCIjpyATcUECdGoiBy0AAARAIAlBAWohCQwBCyAJIActAAI6AAEgCUECaiEJIAQgBy0AASIGayEEIA0gIyAGrYgiI6cgE3FBAnRqIQcLQQdqIQYCQAJAIAwCfyAAAn8DQCAEIActAAEiBWshBCAjIAWtiCEjIActAAAiBUUEQCAJIActAAI6AAAgCUEBaiEJDAQLIAVBEHEEQCAHLwECIQsgBUEPcSIHBEAgBCAHayEEICOnQX8gB3RBf3NxIAtqIQsgIyAHrYghIwsgDyEHIAohBQNAIAQgBSAjp0F/IAd0QX9zcUECdGoiBS0AASIHayEEICMgB62IISMgBS0AACIHQRBxBEACfyAHQQ9xIhQgBE0EQCAEIQcgBgwBCyAEQThyIQcgBikAACAErYYgI4QhIyAGIARBA3ZrQQdqCyEGIA4gBS8BAiAjp0F/IBR0QX9zcWoiBTYCHCAHIBRrIQQgIyAUrYghIyAJICFrIgcgBUkEQAJAIAUgB2siByAiTQ0AIAwoAsw3RQ0AQeYKDAYLAkAgAyAHTwRAIAggAyAHa2ohBQwBCyAIIB4gByADayIHa2ohBSAHIAtPDQAgDiALIAdrIgs2AgggCSAFIAcgEBAiIQkgAyEHIAghBQsgByALSQRAIAkgBSAHIBAQIiAOIAsgB2s2AgggDkEcaiAOQQhqECMhCSAOKAIIIQcgDigCHCEFIBAgCWtBL0wEQEEAIAVrIQUDQCAHRQ0KIAkgBSAJai0AADoAACAJQQFqIQkgB0EBayEHDAALAAsgCSAFIAcQJCEJDAgLIAkgBSALIBAQIiEJDAcLIAkgBSALECQhCQwGC0HbCyAHQcAAcQ0DGiAKIAUvAQJBAnRqIQUMAAsACyAFQcAAcUUEQCANIAcvAQJBAnRqICOnQX8gBXRBf3NxQQJ0aiEHDAELC0G//gAgBUEgcQ0BGkG/Cws2AhhB0f4ACzYCBAwBCyAGIB1PDQAgCSAZSQ0BCwsgACAJNgIMIAAgBiAEQQN2ayIGNgIAIAAgGSAJa0GDAmoiDTYCECAAIB0gBmtBDmoiCDYCBCAMIARBB3EiAzYCQCAMICOnQX8gA3RBf3NxNgI8IAIoAkAhByACKAI8IQUgAigCBEG//gBHDR0gAkF/NgLQNwwdCyACQc7+ADYCBCAFIAdBB3F2IQUgB0F4cSEHDBwLIAYgCGohBgweCyAGIAhqIQYgByAIQQN0aiEHDB0LQQAhByACQQA2AhQgAkGAAiAKdDYCGCACQQBBAEEAEB8iAzYCHCAAIAM2AjAgAkG9/gBBv/4AIAVBgMAAcRs2AgRBACEFDBkLAkAgAigCDCIERQRAQQAhBAwBCwNAIAdBH00EQCAIRQ0eIAhBAWshCCAGLQAAIAd0IAVqIQUgBkEBaiEGIAdBCGohBwwBCwsgACASIA1rIgMgACgCFGo2AhQgAiACKAIgIANqNgIgIARBBHEiCkUgDSASRnJFBEAgCSADayELIAIoAhwhDwJAIAIoAhQEQCAPIAsgAxAeIQMgAigCDCIEQQRxIQoMAQsgDyALIAMQHyEDCyACIAM2AhwgACADNgIwCwJAIApFDQAgAigCHCAFIAVBGHQgBUGA/gNxQQh0ciAFQQh2QYD+A3EgBUEYdnJyIAIoAhQbRg0AIABB0Qo2AhggAkHR/gA2AgQgDSESDBoLQQAhBUEAIQcgDSESCyACQc/+ADYCBAwXCyANRQ0JIAkgAigCRDoAACACQcj+ADYCBCANQQFrIQ0gCUEBaiEJDBcLIAJBADYC0DdBfyACKAJYdEF/cyEQIAIoAlAhDyAGIQogCCEDIAchBANAIA8gBSAQcUECdGoiDC0AASILIARLBEAgA0UNBCADQQFrIQMgCi0AACAEdCAFaiEFIApBAWohCiAEQQhqIQQMAQsLIAwvAQIhEAJAIAwtAAAiDEEBa0H/AXFBDksEQCALIQ9BACELDAELIA8gEEECdGohFEF/IAsgDGp0QX9zIQwDQCAEIBQgBSAMcSALdkECdGoiEC0AASIPIAtqSQRAIANFDQQgA0EBayEDIAotAAAgBHQgBWohBSAKQQFqIQogBEEIaiEEDAELCyAEIAtrIQQgBSALdiEFIBAtAAAhDCAQLwECIRALIAIgEDYCRCACIAsgD2o2AtA3IAQgD2shByAFIA92IQUgDEH/AXEiBkUEQCACQc3+ADYCBAwOCyAGQSBxBEAgAkG//gA2AgQgAkF/NgLQNwwOCyAGQcAAcQRAIABBvws2AhggAkHR/gA2AgQMDgsgAkHJ/gA2AgQgAkEfQQ8gExsgBnEiCzYCTCAKIQYgAyEICyALRQ0CIAYhCiAIIQMgByEEAkADQCAEIAtJBEAgA0UNAiADQQFrIQMgCi0AACAEdCAFaiEFIApBAWohCiAEQQhqIQQMAQsLIAIgAigC0DcgC2o2AtA3IAIgAigCRCAFQX8gC3RBf3NxaiIPNgJEIAQgC2shByAFIAt2IQUgCiEGIAMhCAwECyAGIAhqIQYgByAIQQN0aiEHDBgLIAYgCGohBiAHIAhBA3RqIQcMFwsgBiAIaiEGIAcgCEEDdGohBwwWCyACKAJEIQ8LIAJByv4ANgIEIAIgDzYC1DcLQX8gAigCXHRBf3MhDCACKAJUIQ8gBiEKIAghAyAHIQQDQCAPIAUgDHFBAnRqIhAtAAEiCyAESwRAIANFDQggA0EBayEDIAotAAAgBHQgBWohBSAKQQFqIQogBEEIaiEEDAELCyAQLwECIQwCQCAQLQAAIhBBEE8EQCACKALQNyEHDAELIA8gDEECdGohE0F/IAsgEGp0QX9zIRADQCAEIBMgBSAQcSALdkECdGoiDC0AASIPIAtqSQRAIANFDQggA0EBayEDIAotAAAgBHQgBWohBSAKQQFqIQogBEEIaiEEDAELCyAEIAtrIQQgBSALdiEFIAIoAtA3IAtqIQcgDC0AACEQIAwvAQIhDCAPIQsLIAIgByALajYC0DcgBCALayEHIAUgC3YhBSAQQcAAcQRAIABB2ws2AhggAkHR/gA2AgQgCiEGIAMhCAwRCyACQcv+ADYCBCACIBBBD3EiCzYCTCACIAw2AkggCiEGIAMhCAsgBiEKIAghAyAHIQQgCwRAA0AgBCALSQRAIANFDQYgA0EBayEDIAotAAAgBHQgBWohBSAKQQFqIQogBEEIaiEEDAELCyACIAIoAtA3IAtqNgLQNyACIAIoAkggBUF/IAt0QX9zcWo2AkggBCALayEHIAUgC3YhBSADIQggCiEGCyACQcz+ADYCBAsgDQ0BC0EAIQ0MEQsCQCACKAJIIgQgEiANayIDSwRAAkAgBCADayIEIAIoAjBNDQAgAigCzDdFDQAgAEHmCjYCGCACQdH+ADYCBAwPCwJ/IAIoAjQiAyAESQRAIAIoAjggAigCLCAEIANrIgRragwBCyACKAI4IAMgBGtqCyEDIAQgAigCRCIKIAQgCkkbIgQgDSAEIA1JGyEKIA1BD0wEQCAKQQhxBEAgCSADKQAANwAAIAlBCGohCSADQQhqIQMLIApBBHEEQCAJIAMoAAA2AAAgCUEEaiEJIANBBGohAwsgCkECcQRAIAkgAy8AADsAACAJQQJqIQkgA0ECaiEDCyAKQQFxRQ0CIAkgAy0AADoAACAJQQFqIQkMAgsgCSADIAoQJSEJDAELIAIoAkQiAyANIAMgDUkbIQogDUEvTARAQQAgBGshAyAKIQQDQCAERQ0CIAkgAyAJai0AADoAACAJQQFqIQkgBEEBayEEDAALAAsgBEEPSyAEIApPckUEQCAKQQFrQQ9xQQFqIQMCQAJAAkACQAJAIARBAWsOCAABBAIEBAQDBAsgCSAJQQFrMQAAQoGChIiQoMCAAX4iIzcACCAJICM3AAAgCiADayEEIAMgCWohCQNAIARFDQYgCSAjNwAIIAkgIzcAACAEQRBrIQQgCUEQaiEJDAALAAsgDkEIaiIEIAlBAmsvAAAQJiAOKQMIISMgCSAOKQMQNwAIIAkgIzcAACADIAlqIQkgAyAKRg0EIAQgCUECay8AABAmIAogA2shBCAOKQMQISMgDikDCCEkA0AgCSAjNwAIIAkgJDcAACAJQRBqIQkgBEEQayIEDQALDAQLIA5BCGoiBCAJQQRrKAAAECcgDikDCCEjIAkgDikDEDcACCAJICM3AAAgAyAJaiEJIAMgCkYNAyAEIAlBBGsoAAAQJyAKIANrIQQgDikDECEjIA4pAwghJANAIAkgIzcACCAJICQ3AAAgCUEQaiEJIARBEGsiBA0ACwwDCyAJIAlBCGspAAAiIzcACCAJICM3AAAgAyAJaiEJIAMgCkYNAiAKIANrIQQgCUEIaykAACEjA0AgCSAjNwAIIAkgIzcAACAJQRBqIQkgBEEQayIEDQALDAILIAkgBGshCyAKIQMDQCADIARNIARBD0tyRQRAIAspAAAhIyAJIAspAAg3AAggCSAjNwAAIAMgBGshAyAEIAlqIQkgBEEBdCEEDAELCyAJIAkgBGsgAxAlIQkMAQsgCSAJIARrIAoQJSEJCyACIAIoAkQiAyAKazYCRCANIAprIQ0gAyAKRw0MIAJByP4ANgIEDAwLIAYgCGohBiAHIAhBA3RqIQcMDgsgBiAIaiEGIAcgCEEDdGohBwwNCyAGIAhqIQYgByAIQQN0aiEHDAwLIAohBiADIQgMCAtBACEIIAohBiAEIQcMCwtBACEHCyACQbn+ADYCBAsgAigCFCIKQYAIcQRAIAIoAkQiBCAIIAQgCEkbIgMEQAJAIAIoAiQiC0UNACALKAIQIgxFDQAgCygCGCIPIAsoAhQgBGsiBE0NACAEIAxqIAYgDyAEayADIAMgBGogD0sbECEgAigCFCEKCwJAIApBgARxRQ0AIAItAAxBBHFFDQAgAiACKAIcIAYgAxAeNgIcCyACIAIoAkQgA2siBDYCRCAIIANrIQggAyAGaiEGCyAEDQkLIAJBuv4ANgIEIAJBADYCRAsCQCACLQAVQQhxBEBBACEEIAhFDQgDQCAEIAZqLQAAIQMCQCACKAIkIgpFDQAgCigCHCIPRQ0AIAIoAkQiCyAKKAIgTw0AIAIgC0EBajYCRCALIA9qIAM6AAALIANBACAEQQFqIgQgCEkbDQALAkAgAi0AFUECcUUNACACLQAMQQRxRQ0AIAIgAigCHCAGIAQQHjYCHAsgBCAGaiEGIAggBGshCCADRQ0BDAkLIAIoAiQiA0UNACADQQA2AhwLIAJBu/4ANgIEIAJBADYCRAsCQCACLQAVQRBxBEBBACEEIAhFDQcDQCAEIAZqLQAAIQMCQCACKAIkIgpFDQAgCigCJCIPRQ0AIAIoAkQiCyAKKAIoTw0AIAIgC0EBajYCRCALIA9qIAM6AAALIANBACAEQQFqIgQgCEkbDQALAkAgAi0AFUECcUUNACACLQAMQQRxRQ0AIAIgAigCHCAGIAQQHjYCHAsgBCAGaiEGIAggBGshCCADRQ0BDAgLIAIoAiQiA0UNACADQQA2AiQLIAJBvP4ANgIECyACKAIUIgRBgARxBEADQCAHQQ9NBEAgCEUNByAIQQFrIQggBi0AACAHdCAFaiEFIAZBAWohBiAHQQhqIQcMAQsLAkAgAi0ADEEEcUUNACAFIAIvARxGDQAgAEGECzYCGCACQdH+ADYCBAwDC0EAIQVBACEHCyACKAIkIgMEQCADQQE2AjAgAyAEQQl2QQFxNgIsCyACQQBBAEEAEB4iAzYCHCAAIAM2AjAgAkG//gA2AgQMAQsgBEUNBSACKAIURQ0FA0AgB0EfTQRAIAhFDQUgCEEBayEIIAYtAAAgB3QgBWohBSAGQQFqIQYgB0EIaiEHDAELCyAEQQRxRQ0BIAUgAigCIEYNASAAQboKNgIYIAJB0f4ANgIECyACKAIEIQMMAQsLQQAhBUEAIQcMAgtBACEICyAXIQQMAgsgAkHQ/gA2AgQLQQEhBAsgACANNgIQIAAgCTYCDCAAIAg2AgQgACAGNgIAIAIgBzYCQCACIAU2AjwCQAJAAkAgAigCLA0AIA0gEkYNASACKAIEIgZB0P4ASw0BIAFBBEcNACAGQc3+AEsNAQsgACgCHCIDKAI4IgZFBEAgAyAAKAIoQQEgAygCKHRBEGpBASAAKAIgEQMAIgY2AjggBkUNAgsgAygCLCIIRQRAIANCADcCMCADQQEgAygCKHQiCDYCLAsCQCASIA1rIgogCE8EQCAGIAkgCGsgCBAhIANBADYCNCADIAMoAiw2AjAMAQsgBiADKAI0IgdqIAkgCmsgCCAHayIGIAogBiAKSSIIGyIGECEgCARAIAMoAjggCSAKIAZrIgZrIAYQISADIAY2AjQgAyADKAIsNgIwDAELIAMgAygCNCAGaiIIQQAgCCADKAIsIgpHGzYCNCADKAIwIgggCk8NACADIAYgCGo2AjALIAAoAhAhDSAAKAIEIQgLIAAgACgCCCAcIAhrajYCCCAAIBIgDWsiBiAAKAIUajYCFCACIAIoAiAgBmo2AiAgAi0ADEEEcUUgDSASRnJFBEAgACgCDCAGayEDIAIoAhwhCiACAn8gAigCFARAIAogAyAGEB4MAQsgCiADIAYQHwsiBjYCHCAAIAY2AjALIAAgAigCQEHAAEEAIAIoAggbakGAAUEAIAIoAgQiAEG//gBGG2pBgAJBgAJBACAAQcL+AEYbIABBx/4ARhtqNgIsIARBeyAEGyIAIAAgBCANIBJGGyAEIAggHEYbIAFBBEYbIRgMAgsgAkHS/gA2AgQLQXwhGAsgDkEgaiQAIBgLmgkBDH8gAEUEQEGAgIBwDwsgACgCOCEOIAAoAjwgAkkEQAJ/IA5FBEAgAhABDAELIAJBQE8EQEGAFUEwNgIAQQAMAQsCf0EQIAJBC2pBeHEgAkELSRshCyAOQQhrIgkoAgQiD0F4cSENAkAgD0EDcUUEQCALQYACSQ0BIAtBBGogDU0EQCAJIQcgDSALa0HkGCgCAEEBdE0NAgtBAAwCCyAJIA1qIQwCQCALIA1NBEAgDSALayIIQRBJDQEgCSALIA9BAXFyQQJyNgIEIAkgC2oiByAIQQNyNgIEIAwgDCgCBEEBcjYCBCAHIAgQAwwBC0GcFSgCACAMRgRAQZAVKAIAIA1qIg0gC00NAiAJIAsgD0EBcXJBAnI2AgQgCSALaiIIIA0gC2siB0EBcjYCBEGQFSAHNgIAQZwVIAg2AgAMAQtBmBUoAgAgDEYEQEGMFSgCACANaiIIIAtJDQICQCAIIAtrIgdBEE8EQCAJIAsgD0EBcXJBAnI2AgQgCSALaiINIAdBAXI2AgQgCCAJaiIIIAc2AgAgCCAIKAIEQX5xNgIEDAELIAkgD0EBcSAIckECcjYCBCAIIAlqIgcgBygCBEEBcjYCBEEAIQdBACENC0GYFSANNgIAQYwVIAc2AgAMAQsgDCgCBCIIQQJxDQEgCEF4cSANaiIRIAtJDQEgESALayESIAwoAgwhCgJAIAhB/wFNBEAgDCgCCCIHIApGBEBBhBVBhBUoAgBBfiAIQQN2d3E2AgAMAgsgByAKNgIMIAogBzYCCAwBCyAMKAIYIRACQCAKIAxHBEAgDCgCCCIHIAo2AgwgCiAHNgIIDAELAkAgDCgCFCIHBH8gDEEUagUgDCgCECIHRQ0BIAxBEGoLIQ0DQCANIQggByIKQRRqIQ0gBygCFCIHDQAgCkEQaiENIAooAhAiBw0ACyAIQQA2AgAMAQtBACEKCyAQRQ0AAkAgDCgCHCIIQQJ0IgcoArQXIAxGBEAgB0G0F2ogCjYCACAKDQFBiBVBiBUoAgBBfiAId3E2AgAMAgsCQCAMIBAoAhBGBEAgECAKNgIQDAELIBAgCjYCFAsgCkUNAQsgCiAQNgIYIAwoAhAiBwRAIAogBzYCECAHIAo2AhgLIAwoAhQiB0UNACAKIAc2AhQgByAKNgIYCyASQQ9NBEAgCSAPQQFxIBFyQQJyNgIEIAkgEWoiByAHKAIEQQFyNgIEDAELIAkgCyAPQQFxckECcjYCBCAJIAtqIgggEkEDcjYCBCAJIBFqIgcgBygCBEEBcjYCBCAIIBIQAwsgCSEHCyAHCyIHBEAgB0EIagwBC0EAIAIQASIJRQ0AGkF8QXggDkEEaygCACIHQQNxGyAHQXhxaiIHIAIgAiAHSxsiBwRAIAkgDiAH/AoAAAsgDhACIAkLIg5FBEBBgICAYA8LIAAgAjYCPCAAIA42AjgLIAIEQCAOIAEgAvwKAAALIAAgBDYCECAAIAM2AgwgACACNgIEIAAgACgCODYCACAAIAUgBhECACEBIAAgAiAAKAIEazYCQCAEIAAoAhBrQf///wdxIAFBGHRyC2QBAn8gAAR/QX4hASAAEB1FBEAgACgCHCIBKAI4IgIEQCAAKAIoIAIgACgCJBEAACAAKAIcIQELIAAoAiggASAAKAIkEQAAIABBADYCHEEAIQELIAAoAjgQAiAAEAIgAQVBfgsLEAAgAEUEQEEADwsgACgCQAsRACAARQRAQX4PCyAAQQ8QCgsRACAARQRAQX4PCyAAQXEQCgsRACAARQRAQX4PCyAAQR8QCgsKACAAIAFBDxBMCwoAIAAgAUFxEEwLCgAgACABQR8QTAsSACAAIAEgAiADIAQgBUEFEA4L6SUBDX8CQAJ/QX4gABA2IAFBBUtyDQAaAkACQCAAKAIMRQ0AIAAoAhwhAiAAKAIEIgUEQCAAKAIARQ0BCyABQQRGIAIoAgQiBEGaBUdyDQELIABB8Qk2AhhBfg8LIAAoAhBFDQEgAigCKCEDIAIgATYCKAJAAkACQAJAIAIoAhQEQCAAEDggACgCEARAIAIoAgQhBAwCCyACQX82AigMAgsgBSABQQRGciABQQF0QXdBACABQQRLG2ogA0EBdEF3QQAgA0EEShtqSnINAAwFCwJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAIARBKkcEQCAEQZoFRw0BIAAoAgRFDQsMEgsgAigCGEUEQCACQfEANgIEDAoLIAIoAoABQQx0QYDwAWshBUEAIQQCQCACKALYAUEBSg0AIAIoAtQBIgNBAkgNAEHAACEEIANBBkkNAEGAAUHAASADQQZGGyEECyACIAQgBXIiA0EgciADIAIoArwBGyIDQR9wIANyQR9zED8gAigCvAEEQCACIAAvATIQPyACIAAvATAQPwsgAEEAQQBBABAfNgIwIAJB8QA2AgQgABA4IAIoAhQNASACKAIEIQQLIARBOUYEQEEAQQBBABAeIQMgAigCACADNgIwIAIgAigCFCIDQQFqNgIUIAMgAigCCGpBHzoAACACIAIoAhQiA0EBajYCFCADIAIoAghqQYsBOgAAIAIgAigCFCIDQQFqNgIUIAMgAigCCGpBCDoAAAJAIAIoAhwiA0UEQCACIAIoAhQiA0EBajYCFCADIAIoAghqQQA6AAAgAiACKAIUIgNBAWo2AhQgAyACKAIIakEAOgAAIAIgAigCFCIDQQFqNgIUIAMgAigCCGpBADoAACACIAIoAhQiA0EBajYCFCADIAIoAghqQQA6AAAgAiACKAIUIgNBAWo2AhQgAyACKAIIakEAOgAAQQIhBCACKALUASIDQQlHBEBBBEEEQQAgAigC2AFBAUobIANBAkgbIQQLIAIgAigCFCIDQQFqNgIUIAMgAigCCGogBDoAACACIAIoAhQiA0EBajYCFCADIAIoAghqQQM6AAAgAkHxADYCBCAAEDggAigCFEUNASACQX82AigMDwsgAygCJCEFIAMoAhwhBiADKAIAIQcgAygCLCEIIAMoAhAhAyACIAIoAhQiCUEBajYCFEECIQQgCSACKAIIaiAHQQBHQQJBACAIG3JBBEEAIAMbckEIQQAgBhtyQRBBACAFG3I6AAAgAigCHCgCBCEDIAIgAigCFCIFQQFqNgIUIAUgAigCCGogAzoAACACKAIcKAIEIQMgAiACKAIUIgVBAWo2AhQgBSACKAIIaiADQQh2OgAAIAIoAhwvAQYhAyACIAIoAhQiBUEBajYCFCAFIAIoAghqIAM6AAAgAigCHC0AByEDIAIgAigCFCIFQQFqNgIUIAUgAigCCGogAzoAACACKALUASIDQQlHBEBBBEEEQQAgAigC2AFBAUobIANBAkgbIQQLIAIgAigCFCIDQQFqNgIUIAMgAigCCGogBDoAACACKAIcKAIMIQMgAiACKAIUIgVBAWo2AhQgBSACKAIIaiADOgAAIAIoAhwiAygCEAR/IAMoAhQhAyACIAIoAhQiBUEBajYCFCAFIAIoAghqIAM6AAAgAigCHCgCFCEDIAIgAigCFCIFQQFqNgIUIAUgAigCCGogA0EIdjoAACACKAIcBSADCygCLARAIAAgACgCMCACKAIIIAIoAhQQHjYCMAsgAkHFADYCBCACQQA2AiAMAwsgAigCBCEECwJAIARBxQBrDgUCCQkJAwALIARB2wBGDQMgBEHnAEcNCAwECyACQX82AihBAA8LIAIoAhwiAygCEARAIAMvARQgAigCIGshBiACKAIUIQQCQANAIAIoAgwiAyAEIAZqTw0BIAIoAgggBGogAigCHCgCECACKAIgaiADIARrIgMQISACIAIoAgwiBTYCFCACKAIcKAIsRSAEIAVPckUEQCAAIAAoAjAgAigCCCAEaiAFIARrEB42AjALIAIgAigCICADajYCICAAEDggAigCFEUEQCAGIANrIQZBACEEDAELCyACQX82AigMDAsgAigCCCAEaiACKAIcKAIQIAIoAiBqIAYQISACIAIoAhQgBmoiAzYCFCACKAIcKAIsRSADIARNckUEQCAAIAAoAjAgAigCCCAEaiADIARrEB42AjALIAJBADYCIAsgAkHJADYCBAsgAigCHCgCHARAIAIoAhQhBwNAIAIoAhwhBiACKAIUIgQgAigCDEYEQCAGKAIsRSAEIAdNckUEQCAAIAAoAjAgAigCCCAHaiAEIAdrEB42AjALIAAQOCACKAIUDQUgAigCHCEGQQAhB0EAIQQLIAYoAhwgAiACKAIgIgVBAWo2AiAgBWotAAAhAyACIARBAWo2AhQgAigCCCAEaiADOgAAIAMNAAsCQCACKAIcKAIsRQ0AIAIoAhQiAyAHTQ0AIAAgACgCMCACKAIIIAdqIAMgB2sQHjYCMAsgAkEANgIgCyACQdsANgIECwJAIAIoAhwoAiRFDQAgAigCFCEHA0AgAigCHCEGIAIoAhQiBCACKAIMRgRAIAYoAixFIAQgB01yRQRAIAAgACgCMCACKAIIIAdqIAQgB2sQHjYCMAsgABA4IAIoAhQNBSACKAIcIQZBACEHQQAhBAsgBigCJCACIAIoAiAiBUEBajYCICAFai0AACEDIAIgBEEBajYCFCACKAIIIARqIAM6AAAgAw0ACyACKAIcKAIsRQ0AIAIoAhQiAyAHTQ0AIAAgACgCMCACKAIIIAdqIAMgB2sQHjYCMAsgAkHnADYCBAsgAigCHCgCLARAIAIoAgwgAigCFCIEQQJqSQRAIAAQOCACKAIUDQRBACEECyAAKAIwIQMgAiAEQQFqNgIUIAIoAgggBGogAzoAACAAKAIwIQMgAiACKAIUIgVBAWo2AhQgBSACKAIIaiADQQh2OgAAIABBAEEAQQAQHjYCMAsgAkHxADYCBCAAEDggAigCFEUNAyACQX82AigMBwsgAkF/NgIoDAYLIAJBfzYCKAwFCyACQX82AigMBAsgACgCBA0BCyACKALEAQ0AIAFFDQIgAigCBEGaBUYNAQsCQAJAAkACfyACKALUASIDRQRAIAIgARA3DAELAkACQAJAIAIoAtgBQQJrDgIAAQILIAJB5AFqIQUDQAJAAkAgAigCxAENACACEDsgAigCxAENACABRQ0GIAJBADYChC4gAUEERw0BIAIgAigCrAEiA0EATgR/IAIoAogBIANqBUEACyACKAK8ASADa0EBEDAgAiACKAK8ATYCrAEgAigCABA4QQNBAiACKAIAKAIQGwwFCyACQQA2ArABIAIoAogBIAIoArwBai0AACEDIAIgAigC8C0iBEEBajYC8C0gBCACKALoLWpBADoAACACIAIoAvAtIgRBAWo2AvAtIAQgAigC6C1qQQA6AAAgAiACKALwLSIEQQFqNgLwLSAEIAIoAugtaiADOgAAIAUgA0ECdGoiAyADLwEAQQFqOwEAIAIgAigCxAFBAWs2AsQBIAIgAigCvAFBAWoiBDYCvAEgAigC8C0gAigC9C1HDQEgAiACKAKsASIDQQBOBH8gAigCiAEgA2oFQQALIAQgA2tBABAwIAIgAigCvAE2AqwBIAIoAgAQOCACKAIAKAIQDQEMBQsLIAIoAvAtRQ0FIAIgAigCrAEiA0EATgR/IAIoAogBIANqBUEACyACKAK8ASADa0EAEDAgAiACKAK8ATYCrAEgAigCABA4IAIoAgAoAhBFDQMMBQsgAkHYE2ohDCACQeQBaiELA0ACQAJ/AkACQCACKALEASIGQYMCTwRAIAJBADYCsAEgAigCvAEhBAwBCyACEDsgAUUgAigCxAEiBkGDAklxDQcgBgRAIAJBADYCsAEgAigCvAEhBCAGQQJLDQEgAigCiAEhBwwCCyACQQA2AoQuIAFBBEYEQCACIAIoAqwBIgNBAE4EfyACKAKIASADagVBAAsgAigCvAEgA2tBARAwIAIgAigCvAE2AqwBIAIoAgAQOEEDQQIgAigCACgCEBsMBwsgAigC8C1FDQkgAiACKAKsASIDQQBOBH8gAigCiAEgA2oFQQALIAIoArwBIANrQQAQMCACIAIoArwBNgKsASACKAIAEDggAigCACgCEEUNBwwJCyACKAKIASEHIARFBEBBACEEDAELIAQgB2oiCkEBay0AACIIIAotAABHDQAgCCAKLQABRw0AIAggCi0AAkcNACAKQYICaiENQQIhAwJAAkACQAJAAkACQAJAA0AgAyAKaiIFLQABIAhGBEAgCCAFLQACRw0CIAggBS0AA0cNAyAIIAUtAARHDQQgCCAFLQAFRw0FIAggBS0ABkcNBiAIIAUtAAdHDQcgCCAKIANBCGoiBWoiCS0AAEcNCCADQfoBSSAFIQMNAQwICwsgBUEBaiEJDAYLIAVBAmohCQwFCyAFQQNqIQkMBAsgBUEEaiEJDAMLIAVBBWohCQwCCyAFQQZqIQkMAQsgBUEHaiEJCyACIAkgDWtBggJqIgMgBiADIAZJGyIDNgKwASACKALwLSIFIANBA0kNARogAiAFQQFqNgLwLSACKALoLSAFakEBOgAAIAIgAigC8C0iBUEBajYC8C0gBSACKALoLWpBADoAACACIAIoAvAtIgVBAWo2AvAtIAUgAigC6C1qIANBA2siAzoAACADQf8BcS0AoJABQQJ0IAtqQYQIaiIDIAMvAQBBAWo7AQAgDEGgkgEtAABBAnRqIgMgAy8BAEEBajsBACACKAKwASEDIAJBADYCsAEgAiACKALEASADazYCxAEgAiADIAIoArwBaiIENgK8AQwCCyACKALwLQshAyAEIAdqLQAAIQUgAiADQQFqNgLwLSACKALoLSADakEAOgAAIAIgAigC8C0iA0EBajYC8C0gAyACKALoLWpBADoAACACIAIoAvAtIgNBAWo2AvAtIAMgAigC6C1qIAU6AAAgCyAFQQJ0aiIDIAMvAQBBAWo7AQAgAiACKALEAUEBazYCxAEgAiACKAK8AUEBaiIENgK8AQsgAigC8C0gAigC9C1HDQAgAiACKAKsASIDQQBOBH8gAigCiAEgA2oFQQALIAQgA2tBABAwIAIgAigCvAE2AqwBIAIoAgAQOCACKAIAKAIQDQALDAILIAIgASADQQxsQfgTaigCABECAAsiA0F+cUECRgRAIAJBmgU2AgQLIANBfXENAQtBACAAKAIQDQYaIAJBfzYCKEEADwsgA0EBRw0BCwJAAkACQCABQQFrDgUAAQEBAgELIAIvAYguQQIgAigCjC4iA3RyIQYCQCADQQ5OBEAgAiAGOwGILiACIAIoAhQiA0EBajYCFCADIAIoAghqIAY6AAAgAiACKAIUIgNBAWo2AhQgAyACKAIIaiACLQCJLjoAACACKAKMLiIDQQ1rIQRBAkEQIANrdiEGDAELIANBA2ohBAsgAiAENgKMLkGijAEvAQAhAyACIAZBoIwBLwEAIgUgBHRyIgY7AYguIAICf0EQIANrIARIBEAgAiACKAIUIgRBAWo2AhQgBCACKAIIaiAGOgAAIAIgAigCFCIEQQFqNgIUIAQgAigCCGogAi0AiS46AAAgAiAFQRAgAigCjC4iBWt2OwGILiADIAVqQRBrDAELIAMgBGoLNgKMLiACEC8MAQsgAkEAQQBBABAtIAFBA0cNACACKAKcAUEBdEECayIDIAIoApQBIgVqQQA7AQAgAwRAIAVBACAD/AsACyACQQA2ApwuIAIoAsQBDQAgAkEANgKELiACQQA2AqwBIAJBADYCvAELIAAQOCAAKAIQDQAgAkF/NgIoDAELIAFBBEcNAEEBIAIoAhgiA0EATA0DGiAAKAIwIQEgA0ECRw0BIAIgAigCFCIDQQFqNgIUIAMgAigCCGogAToAACAAKAIwIQEgAiACKAIUIgNBAWo2AhQgAyACKAIIaiABQQh2OgAAIAAvATIhASACIAIoAhQiA0EBajYCFCADIAIoAghqIAE6AAAgAC0AMyEBIAIgAigCFCIDQQFqNgIUIAMgAigCCGogAToAACAAKAIIIQEgAiACKAIUIgNBAWo2AhQgAyACKAIIaiABOgAAIAAoAgghASACIAIoAhQiA0EBajYCFCADIAIoAghqIAFBCHY6AAAgAC8BCiEBIAIgAigCFCIDQQFqNgIUIAMgAigCCGogAToAACAALQALIQEgAiACKAIUIgNBAWo2AhQgAyACKAIIaiABOgAADAILQQAPCyACIAFBEHYQPyACIAAvATAQPwsgABA4IAIoAhgiAEEASgRAIAJBACAAazYCGAsgAigCFEULDwsgAEHkCTYCGEF7CxwBAX8gAEUEQEF+DwsgABAaIAAoAjgQAiAAEAILvgEBA38gABA2BH9BfgUgACgCHCIBKAIEIQMgASgCCCICBEAgACgCKCACIAAoAiQRAAAgACgCHCEBCyABKAKUASICBEAgACgCKCACIAAoAiQRAAAgACgCHCEBCyABKAKQASICBEAgACgCKCACIAAoAiQRAAAgACgCHCEBCyABKAKIASICBEAgACgCKCACIAAoAiQRAAAgACgCHCEBCyAAKAIoIAEgACgCJBEAACAAQQA2AhxBfUEAIANB8QBGGwsLBgAgARACCwkAIAEgAmwQAQtFAQJ/QQEhAQJAIABFDQAgACgCIEUNACAAKAIkRQ0AIAAoAhwiAkUNACACKAIAIABHDQAgAigCBEHU/gBrQWBJIQELIAELnAkCB38HfiABRQRAQQAPCwJAQZSDASgCAA0AQZCDAS0AAEGQgwFBAToAAEEBcQRAQZSDASgCACEFA0AgBUUNAAsMAQsDQEEAIQQgBSIDQYACRwRAA0AgBEEIRwRAIANBAXYiCUGghuLtfnMgCSADQQFxGyEDIARBAWohBAwBCwsgBUECdCADNgKQOyAFQQFqIQUMAQsLQYCAgIAEIQNBoIMBQYCAgIAENgIAQQEhBANAIARBIEYEQANAIAtCCFIEQELYAiALQgOGfSEKQYCAgIB4IQNBACEEA0AgClBFBEAgCkIBg1BFBEAgBEEfcUECdCgCoIMBIAMQKCEDCyAEQQFqIQQgCkIBiCEKDAELCyALp0EKdCIFQQA2ApBDIAVBkMMAaiEFQQEhBANAIARBgAJHBEAgBSAEQQJ0aiAEQRh0IAMQKDYCACAEQQFqIQQMAQsLIAtCAXwhCwwBCwtBlIMBQQE2AgAFIARBAnQgAyADECgiAzYCoIMBIARBAWohBAwBCwsLIABBf3MhAwJAIAJBL0kNAANAIAJFIAFBB3FFckUEQCACQQFrIQIgAS0AACADc0H/AXFBAnQoApA7IANBCHZzIQMgAUEBaiEBDAELC0EAIQVBACEAIAJBKG4iCSEEA0ACQCAEQQFrIgQEQCABKQMgIAathSINp0H/AXFBAnQoApBDIQYgASkDGCAArYUiDqdB/wFxQQJ0KAKQQyEAIAEpAxAgB62FIg+nQf8BcUECdCgCkEMhByABKQMIIAWthSIQp0H/AXFBAnQoApBDIQUgASkDACADrYUiC6dB/wFxQQJ0KAKQQyEDQgEhCgNAIApCCFENAiAKp0EKdEGQwwBqIgggDSAKQgOGIgyIp0H/AXFBAnRqKAIAIAZzIQYgCCAOIAyIp0H/AXFBAnRqKAIAIABzIQAgCCAPIAyIp0H/AXFBAnRqKAIAIAdzIQcgCCAQIAyIp0H/AXFBAnRqKAIAIAVzIQUgCCALIAyIp0H/AXFBAnRqKAIAIANzIQMgCkIBfCEKDAALAAsgASkDACABKQMIIQ4gASkDECEPIAEpAxghECABKQMgIQsgAUEoaiEBIAlBWGwgAmohAiADrYUQKa0gDiAFrYWFECmtIA8gB62FhRAprSAQIACthYUQKa0gCyAGrYWFECkhAwwCCyABQShqIQEMAAsACwN/IAJBCEkEfwNAIAIEQCABLQAAIANzQf8BcUECdCgCkDsgA0EIdnMhAyABQQFqIQEgAkEBayECDAELCyADQX9zBSABLQAAIANzQf8BcUECdCgCkDsgA0EIdnMiAEEIdiABLQABIABzQf8BcUECdCgCkDtzIgBBCHYgAS0AAiAAc0H/AXFBAnQoApA7cyIAQQh2IAEtAAMgAHNB/wFxQQJ0KAKQO3MiAEEIdiABLQAEIABzQf8BcUECdCgCkDtzIgBBCHYgAS0ABSAAc0H/AXFBAnQoApA7cyIAQQh2IAEtAAYgAHNB/wFxQQJ0KAKQO3MiAEEIdiABLQAHIABzQf8BcUECdCgCkDtzIQMgAUEIaiEBIAJBCGshAgwBCwsLvQUBA38gAEH//wNxIQMgAEEQdiEEIAJBAUYEQCADIAEtAABqIgBB8f8DayAAIABB8P8DSxsiACAEaiIBQRB0IgJBgIA8aiACIAFB8P8DSxsgAHIPCyABBH8gAkEPTQRAA0AgAgRAIAJBAWshAiADIAEtAABqIgMgBGohBCABQQFqIQEMAQsLIARB8f8DcEEQdCADQfH/A2sgAyADQfD/A0sbcg8LA0BB2wIhBSACQbArTwRAIAEhAANAIAMgAC0AAGoiAyAEaiADIAAtAAFqIgNqIAMgAC0AAmoiA2ogAyAALQADaiIDaiADIAAtAARqIgNqIAMgAC0ABWoiA2ogAyAALQAGaiIDaiADIAAtAAdqIgNqIAMgAC0ACGoiA2ogAyAALQAJaiIDaiADIAAtAApqIgNqIAMgAC0AC2oiA2ogAyAALQAMaiIDaiADIAAtAA1qIgNqIAMgAC0ADmoiA2ogAyAALQAPaiIDaiEEIABBEGohACAFQQFrIgUNAAsgBEHx/wNwIQQgA0Hx/wNwIQMgAUGwK2ohASACQbArayECDAELCyACBH8DfyACQRBJBH8DQCACBEAgAkEBayECIAMgAS0AAGoiAyAEaiEEIAFBAWohAQwBCwsgBEHx/wNwIQQgA0Hx/wNwBSADIAEtAABqIgAgBGogACABLQABaiIAaiAAIAEtAAJqIgBqIAAgAS0AA2oiAGogACABLQAEaiIAaiAAIAEtAAVqIgBqIAAgAS0ABmoiAGogACABLQAHaiIAaiAAIAEtAAhqIgBqIAAgAS0ACWoiAGogACABLQAKaiIAaiAAIAEtAAtqIgBqIAAgAS0ADGoiAGogACABLQANaiIAaiAAIAEtAA5qIgBqIAAgAS0AD2oiA2ohBCABQRBqIQEgAkEQayECDAELCwUgAwsgBEEQdHIFQQELC8kJARZ/IwBBQGohDAJAAkACQANAIAdBEEYEQAJAA0AgAiAIRwRAIAxBIGogASAIQQF0ai8BAEEBdGoiByAHLwEAQQFqOwEAIAhBAWohCAwBCwsgBCgCACEHQQ8hCgJAA0AgCgRAIAxBIGogCkEBdGovAQANAiAKQQFrIQoMAQsLIAYNBiADIAMoAgAiAEEEajYCACAAQcACNgEAIAMgAygCACIAQQRqNgIAIABBwAI2AQBBASEODAQLIAcgCiAHIApJGyEHQQEhCQNAIAkgCkYEQCAKIQkMAgsgDEEgaiAJQQF0ai8BAA0BIAlBAWohCQwACwALBSAMQSBqIAdBAXRqQQA7AQAgB0EBaiEHDAELCyAHIAkgByAJSxshDkEBIQdBASEIA0AgCEEQRwRAIAhBAXQhCyAIQQFqIQggB0EBdCALIAxBIGpqLwEAayIHQQBODQEMBAsLIAcEQEF/IQcgAEUgCkEBR3INAgtBACEIIAxBADsBAkEBIQcDQCAHQQ9GBEACQANAIAIgCEcEQCABIAhBAXRqLwEAIgcEQCAMIAdBAXRqIgcgBy8BACIHQQFqOwEAIAUgB0EBdGogCDsBAAsgCEEBaiEIDAELC0EUIREgBSITIRQCQAJAAkAgAA4CAgABC0GAD0GADSAGGyEUQcAOQcAMIAYbIRNBgQIhEQwBC0GAEEGADiAGGyEUQcAPQcANIAYbIRNBACERC0EBIQcgAEEBRkHTBkHUBiAGGyIYQQEgDnQiD0lxDQQgAEECRkHRBEHQBCAGGyIZIA9JcQ0EIA9BAWshGiADKAIAIRIgDiEGQQAhAkF/IQsDQEEBIAZ0IRYDQAJ/QQAgESAFIBVBAXRqLwEAIg1BAWpLDQAaIA0gEUkEQEEAIQ1B4AAMAQsgEyANIBFrQQF0IgZqLwEAIQ0gBiAUai0AAAshB0F/IAkgEGsiF3QhGyASIAIgEHZBAnRqIRwgFiEIA0AgHCAIIBtqIghBAnRqIgYgDTsBAiAGIBc6AAEgBiAHOgAAIAgNAAtBASAJQQFrdCEHA0AgByIGQQF2IQcgAiAGcQ0ACyAMQSBqIAlBAXRqIgcgBy8BAEEBayIHOwEAIAZBAWsgAnEgBmpBACAGGyECIBVBAWohFSAHQf//A3FFBEAgCSAKRg0DIAEgBSAVQQF0ai8BAEEBdGovAQAhCQsgAiAacSIIIAtGIAkgDk1yDQALIAkgCiAJIApLGyAQIA4gEBsiEGshBiASIBZBAnRqIRJBASAJIBBrIgd0IQ0DQAJAIAogByAQaiILSwRAIA0gDEEgaiALQQF0ai8BAGsiC0EASg0BIAchBgtBASEHIABBAUZBASAGdCAPaiIPIBhLcSAAQQJGIA8gGUtxcg0HIAMoAgAiCyAIQQJ0aiIHIA46AAEgByAGOgAAIAcgEiALa0ECdjsBAiAIIQsMAgsgC0EBdCENIAdBAWohBwwACwALAAsFIAdBAXQhCyAMIAdBAWoiB0EBdGogCyAMQSBqai8BACALIAxqLwEAajsBAAwBCwsgAgRAIBIgAkECdGoiAEEAOwECIAAgFzoAASAAQcAAOgAACyADIAMoAgAgD0ECdGo2AgALIAQgDjYCAEEAIQcLIAcPC0F/CysAIAIEQANAIAAgAS0AADoAACAAQQFqIQAgAUEBaiEBIAJBAWsiAg0ACwsLkwEAAn8gAyAAa0EPTARAIAJBCHEEQCAAIAEpAAA3AAAgAUEIaiEBIABBCGohAAsgAkEEcQRAIAAgASgAADYAACABQQRqIQEgAEEEaiEACyACQQJxBEAgACABLwAAOwAAIAFBAmohASAAQQJqIQALIAAgAkEBcUUNARogACABLQAAOgAAIABBAWoPCyAAIAEgAhAlCwttAgN/AX4gACABKAIAIgNrIQQDQAJAIANBD0sNACADIAIoAgBPDQAgBCkAACEGIAAgBCkACDcACCAAIAY3AAAgAiACKAIAIAEoAgAiBWs2AgAgASABKAIAQQF0IgM2AgAgACAFaiEADAELCyAAC7gEAgN/An4jAEEgayIDJAACQCABQQ9LIAEgAk9yRQRAIAMgATYCHCADIAI2AhggAkEBa0EPcUEBaiEEAkACQAJAAkACQCABQQFrDggAAQQCBAQEAwQLIAAgAEEBazEAAEKBgoSIkKDAgAF+IgY3AAggACAGNwAAIAIgBGshAiAAIARqIQEDQCACRQ0GIAEgBjcACCABIAY3AAAgAkEQayECIAFBEGohAQwACwALIANBCGoiBSAAQQJrLwAAECYgAykDCCEGIAAgAykDEDcACCAAIAY3AAAgACAEaiEBIAIgBEYNBCAFIAFBAmsvAAAQJiACIARrIQIgAykDECEGIAMpAwghBwNAIAEgBjcACCABIAc3AAAgAUEQaiEBIAJBEGsiAg0ACwwECyADQQhqIgUgAEEEaygAABAnIAMpAwghBiAAIAMpAxA3AAggACAGNwAAIAAgBGohASACIARGDQMgBSABQQRrKAAAECcgAiAEayECIAMpAxAhBiADKQMIIQcDQCABIAY3AAggASAHNwAAIAFBEGohASACQRBrIgINAAsMAwsgACAAQQhrKQAAIgY3AAggACAGNwAAIAAgBGohASACIARGDQIgAiAEayECIAFBCGspAAAhBgNAIAEgBjcACCABIAY3AAAgAUEQaiEBIAJBEGsiAg0ACwwCCyAAIANBHGogA0EYahAjIgAgACADKAIcayADKAIYECUhAQwBCyAAIAAgAWsgAhAlIQELIANBIGokACABC3kCAX4BfyABKQAAIQMgACABKQAINwAIIAAgAzcAACACQQFrIgRBBHYhAiABIARBD3FBAWoiBGohASAAIARqIQADQCACBEAgASkAACEDIAAgASkACDcACCAAIAM3AAAgAUEQaiEBIABBEGohACACQQFrIQIMAQsLIAALIgEBfwNAIAJBEEkEQCAAIAJqIAE7AAAgAkECaiECDAELCwsiAQF/A0AgAkEQSQRAIAAgAmogATYAACACQQRqIQIMAQsLC08BA39BgICAgHghAgNAAkAgACACcQRAIAEgA3MhAyACQQFrIABxRQ0BCyABQQF2IgRBoIbi7X5zIAQgAUEBcRshASACQQF2IQIMAQsLIAMLMQEBfwNAIAFBCEcEQCAAp0H/AXFBAnQ1ApA7IABCCIiFIQAgAUEBaiEBDAELCyAApwusAQEEfyMAQSBrIgQkACACQQJrIQVBASECA0AgAkEQRgRAQX8gASABQQBIG0EBaiEFQQAhAgNAIAIgBUcEQCAAIAJBAnRqIgYvAQIiAQRAIAQgAUEBdGoiAyADLwEAIgNBAWo7AQAgBiADIAEQKzsBAAsgAkEBaiECDAELCyAEQSBqJAAFIAQgAkEBdCIGaiADIAUgBmovAQBqQQF0IgM7AQAgAkEBaiECDAELCws0AQN/A0AgAiAAQQFxciIDQQF0IQIgAUEBSyAAQQF2IQAgAUEBayEBDQALIANB/////wdxC6oBAQJ/IABB5AFqIQIDQCABQZ4CRgRAIABB2BNqIQJBACEBA0AgAUEeRgRAIABBzBVqIQJBACEBA0AgAUETRwRAIAIgAUECdGpBADsBACABQQFqIQEMAQsLIABBATsB5AkgAEEANgKALiAAQgA3AvgtIABBADYC8C0FIAIgAUECdGpBADsBACABQQFqIQEMAQsLBSACIAFBAnRqQQA7AQAgAUEBaiEBDAELCwuvAgECfyAAIAAvAYguIAMgACgCjC4iBHRyIgU7AYguIAACfyAEQQ5OBEAgACAAKAIUIgRBAWo2AhQgBCAAKAIIaiAFOgAAIAAgACgCFCIEQQFqNgIUIAQgACgCCGogAC0AiS46AAAgACADQRAgACgCjC4iA2t2OwGILiADQQ1rDAELIARBA2oLNgKMLiAAEC4gACAAKAIUIgNBAWo2AhQgAyAAKAIIaiACOgAAIAAgACgCFCIDQQFqNgIUIAMgACgCCGogAkEIdjoAACAAIAAoAhQiA0EBajYCFCADIAAoAghqIAJB//8DcyIDOgAAIAAgACgCFCIEQQFqNgIUIAQgACgCCGogA0EIdjoAACACBEAgACgCCCAAKAIUaiABIAIQIQsgACAAKAIUIAJqNgIUC6cBAQF/AkAgACgCjC4iAUEJTgRAIAAgACgCFCIBQQFqNgIUIAEgACgCCGogAC0AiC46AAAgACAAKAIUIgFBAWo2AhQgASAAKAIIaiAALQCJLjoAAAwBCyABQQBMDQAgACAAKAIUIgFBAWo2AhQgASAAKAIIaiAALQCILjoAAAsgAEEAOwGILiAAKAKMLiEBIABBADYCjC4gACABQQFrQQdxQQFqNgKQLgumAQEBfwJAIAACfyAAKAKMLiIBQRBGBEAgACAAKAIUIgFBAWo2AhQgASAAKAIIaiAALQCILjoAACAAIAAoAhQiAUEBajYCFCABIAAoAghqIAAtAIkuOgAAIABBADsBiC5BAAwBCyABQQhIDQEgACAAKAIUIgFBAWo2AhQgASAAKAIIaiAALQCILjoAACAAIAAtAIkuOwGILiAAKAKMLkEIaws2AowuCwv+CgEHf0EBIQcCQAJAAkACQCAAKALUAUEASgRAIAAoAgAiCigCLEECRw0DIABB5AFqIQlB/4D/n38hBANAIAZBIEcEQCAEQQFxBEAgCSAGQQJ0ai8BAA0ECyAEQQF2IQQgBkEBaiEGDAELC0EBIQYgAC8BiAINAiAALwGMAg0CIAAvAZgCDQJBICEEA0AgBEGAAkYNAiAEQQJ0IARBAWohBCAJai8BAEUNAAsMAgsgAkEFaiEEDAMLQQAhBgsgCiAGNgIsCyAAIABB6BZqEDEgACAAQfQWahAxIAAgAEHkAWogACgC7BYQMiAAIABB2BNqIAAoAvgWEDIgACAAQYAXahAxIABBzhVqIQVBEiEGA0ACQCAGQQNJBEBBAiEGDAELIAUgBi0A0BNBAnRqLwEADQAgBkEBayEGDAELCyAAIAAoAvgtIAZBA2xqIgVBEWo2AvgtIAAoAvwtQQpqQQN2IgQgBUEbakEDdiIFTQ0AIAAoAtgBQQRGDQBBACEHIAUhBAsCQCABRSACQQRqIARLckUEQCAAIAEgAiADEC0MAQsgAC8BiC4hASAAKAKMLiEEIAcEQCAAIAEgA0ECciIFIAR0ciICOwGILiAAAn8gBEEOTgRAIAAgACgCFCIBQQFqNgIUIAEgACgCCGogAjoAACAAIAAoAhQiAUEBajYCFCABIAAoAghqIAAtAIkuOgAAIAAgBUEQIAAoAowuIgFrdjsBiC4gAUENawwBCyAEQQNqCzYCjC4gAEGghAFBoI0BEDMMAQsgASADQQRyIgUgBHRyIQICQCAEQQ5OBEAgACACOwGILiAAIAAoAhQiAUEBajYCFCABIAAoAghqIAI6AAAgACAAKAIUIgFBAWo2AhQgASAAKAIIaiAALQCJLjoAACAAKAKMLiIBQQ1rIQQgBUEQIAFrdiECDAELIARBA2ohBAsgACAENgKMLiAAKALsFiIJQYD+A2ohBSAAKAL4FiEHIAACfyAEQQxOBEAgACACIAUgBHRyIgI7AYguIAAgACgCFCIBQQFqNgIUIAEgACgCCGogAjoAACAAIAAoAhQiAUEBajYCFCABIAAoAghqIAAtAIkuOgAAIAVB//8DcUEQIAAoAowuIgFrdiECIAFBC2sMAQsgAiAFIAR0ciECIARBBWoLIgE2AowuIAACfyABQQxOBEAgACACIAcgAXRyIgI7AYguIAAgACgCFCIBQQFqNgIUIAEgACgCCGogAjoAACAAIAAoAhQiAUEBajYCFCABIAAoAghqIAAtAIkuOgAAIAdB//8DcUEQIAAoAowuIgFrdiECIAFBC2sMAQsgAiAHIAF0ciECIAFBBWoLIgE2AowuIAZB/f8DaiEFIAACfyABQQ1OBEAgACACIAUgAXRyIgI7AYguIAAgACgCFCIBQQFqNgIUIAEgACgCCGogAjoAACAAIAAoAhQiAUEBajYCFCABIAAoAghqIAAtAIkuOgAAIAAgBUH//wNxQRAgACgCjC4iAWt2Igg7AYguIAFBDGsMAQsgACACIAUgAXRyIgg7AYguIAFBBGoLIgQ2AowuIAZBAWohCiAAQc4VaiEFQQAhBgNAIAYgCkcEQCAAIAggBSAGLQDQE0ECdGovAQAiAiAEdHIiCDsBiC4gAAJ/IARBDk4EQCAAIAAoAhQiAUEBajYCFCABIAAoAghqIAg6AAAgACAAKAIUIgFBAWo2AhQgASAAKAIIaiAALQCJLjoAACAAIAJBECAAKAKMLiIBa3YiCDsBiC4gAUENawwBCyAEQQNqCyIENgKMLiAGQQFqIQYMAQsLIAAgAEHkAWoiAiAJEDQgACAAQdgTaiIBIAcQNCAAIAIgARAzCyAAECwgAwRAIAAQLgsLygkBEX8gASgCACEIIAEoAggiAigCACEGIAIoAgwhAyAAQoCAgIDQxwA3AqApIANBACADQQBKGyEEIABBqClqIQUgAEGsF2ohCUF/IQpBACECA0AgAiAERgRAA0AgACgCoCkiAkEBTARAIAAgAkEBaiICNgKgKSAJIAJBAnRqIApBAWoiBEEAIApBAkgiBxsiAjYCACAIIAJBAnQiDGpBATsBACACIAVqQQA6AAAgACAAKAL4LUEBazYC+C0gBCAKIAcbIQogBkUNASAAIAAoAvwtIAYgDGovAQJrNgL8LQwBCwsFAkAgCCACQQJ0aiIHLwEABEAgACAAKAKgKUEBaiIKNgKgKSAJIApBAnRqIAI2AgAgAiAFakEAOgAAIAIhCgwBCyAHQQA7AQILIAJBAWohAgwBCwsgASAKNgIEIAJBAXYhAgNAIAJBAEwEQCAAKAKgKSECA0AgACACQQFrNgKgKSAAKAKwFyEGIAAgCSACQQJ0aigCADYCsBcgACAIQQEQNSAAIAAoAqQpQQFrIgQ2AqQpIAAoArAXIQIgCSAEQQJ0aiAGNgIAIAAgACgCpClBAWsiBDYCpCkgCSAEQQJ0aiACNgIAIAggA0ECdGogCCACQQJ0aiIELwEAIAggBkECdGoiBy8BAGo7AQAgAyAFaiAFIAZqLQAAIgYgAiAFai0AACICIAIgBkkbQQFqOgAAIAQgAzsBAiAHIAM7AQIgACADNgKwFyAAIAhBARA1IANBAWohAyAAKAKgKSICQQFKDQALIAAgACgCpClBAWsiAjYCpCkgCSACQQJ0aiAAKAKwFzYCACAAQYwXaiEGIAEoAgQhDCABKAIAIQcgASgCCCICKAIQIQEgAigCCCELIAIoAgQhECACKAIAIQ1BACEDA0AgA0EQRwRAIAYgA0EBdGpBADsBACADQQFqIQMMAQsLQQAhBCAHIAkgACgCpClBAnRqKAIAQQJ0akEAOwECQbwEIAAoAqQpIgIgAkG8BEwbIREDQAJAIAJBAWohAyACIBFGDQAgByAJIANBAnRqKAIAIgVBAnQiEmoiDiABIAcgDi8BAkECdGovAQIiAkEBaiABIAJMIgIbIg87AQIgAiAEaiEEIAMhAiAFIAxKDQEgBiAPQQF0aiIDIAMvAQBBAWo7AQBBACEDIAUgC04EQCAQIAUgC2tBAnRqKAIAIQMLIAAgACgC+C0gDi8BACIFIAMgD2psajYC+C0gDUUNASAAIAAoAvwtIAMgDSASai8BAmogBWxqNgL8LQwBCwsCQCAERQ0AIAYgAUEBdGohCwNAIAEhAgNAIAYgAiIFQQFrIgJBAXRqIg0vAQAiDkUNAAsgDSAOQQFrOwEAIAYgBUEBdGoiAiACLwEAQQJqOwEAIAsgCy8BAEEBazsBACAEQQJKIARBAmshBA0ACwNAIAFFDQEgBiABQQF0ai8BACECA0AgAgRAA0AgCSADQQFrIgNBAnRqKAIAIgUgDEoNAAsgByAFQQJ0aiIFLwECIgQgAUcEQCAAIAAoAvgtIAUvAQAgASAEa2xqNgL4LSAFIAE7AQILIAJBAWshAgwBCwsgAUEBayEBDAALAAsgCCAKIAYQKgUgACAIIAIQNSACQQFrIQIMAQsLC7YCAQl/IAEvAQIhBCABIAJBAnRqQf//AzsBBkEEQQMgBBshB0EHQYoBIAQbIQggAEHMFWohCUF/IQpBfyACIAJBAEgbQQFqIQtBACECA0AgBCEDQQAhBQJAA0AgBSEGIAIgC0YNASADIAEgAkEBaiICQQJ0ai8BAiIERiAIIAVBAWoiBUtxDQALAn8gBSAHSQRAIAkgA0ECdGoiBiAGLwEAIAVqOwEAIAMMAQsgAwRAIAMgCkcEQCAJIANBAnRqIgUgBS8BAEEBajsBAAsgACAALwGMFkEBajsBjBYgAwwBCwJAIAZBCU0EQCAAIAAvAZAWQQFqOwGQFgwBCyAAIAAvAZQWQQFqOwGUFgtBAAshCkEGQQcgAyAERiIDG0GKASAEGyEIQQNBBCADG0EDIAQbIQcMAQsLC9QIAQl/AkAgACgC8C1FBEAgAC8BiC4hBSAAKAKMLiEDDAELA0AgACgC6C0gC2oiBC0AAiEFAkAgAAJ/IAQvAAAiBkUEQCABIAVBAnRqIgMvAQIhBCAAIAAvAYguIAMvAQAiBiAAKAKMLiIDdHIiBTsBiC5BECAEayADSARAIAAgACgCFCIDQQFqNgIUIAMgACgCCGogBToAACAAIAAoAhQiA0EBajYCFCADIAAoAghqIAAtAIkuOgAAIAAgBkEQIAAoAowuIgNrdiIFOwGILiADIARqQRBrDAILIAMgBGoMAQsgASAFLQCgkAEiCUECdCIIaiIDLwGGCCEEIAAgAC8BiC4gAy8BhAgiCiAAKAKMLiIHdHIiAzsBiC4gAAJ/QRAgBGsgB0gEQCAAIAAoAhQiB0EBajYCFCAHIAAoAghqIAM6AAAgACAAKAIUIgNBAWo2AhQgAyAAKAIIaiAALQCJLjoAACAAIApBECAAKAKMLiIHa3YiAzsBiC4gBCAHakEQawwBCyAEIAdqCyIENgKMLiAJQRxrQWxPBEAgBSAIKAKgjgFrIQUgAAJ/QRAgCCgCgBEiCGsgBEgEQCAAIAMgBSAEdHIiBDsBiC4gACAAKAIUIgNBAWo2AhQgAyAAKAIIaiAEOgAAIAAgACgCFCIEQQFqNgIUIAQgACgCCGogAC0AiS46AAAgBUH//wNxQRAgACgCjC4iBGt2IQMgBCAIakEQawwBCyADIAUgBHRyIQMgBCAIagsiBDYCjC4gACADOwGILgsgAiAGQQFrIgggCEEHdkGAAmogBkGBAkkbLQCgkgEiCUECdCIHaiIFLwECIQYgACADIAUvAQAiCiAEdHIiBTsBiC4gAAJ/QRAgBmsgBEgEQCAAIAAoAhQiBEEBajYCFCAEIAAoAghqIAU6AAAgACAAKAIUIgRBAWo2AhQgBCAAKAIIaiAALQCJLjoAACAAIApBECAAKAKMLiIEa3YiBTsBiC4gBCAGakEQawwBCyAEIAZqCyIDNgKMLiAJQQRJDQEgCCAHKAKgjwFrIQRBECAHKAKAEiIGayADSARAIAAgBSAEIAN0ciIDOwGILiAAIAAoAhQiBUEBajYCFCAFIAAoAghqIAM6AAAgACAAKAIUIgNBAWo2AhQgAyAAKAIIaiAALQCJLjoAACAAIARB//8DcUEQIAAoAowuIgRrdiIFOwGILiAEIAZqQRBrDAELIAAgBSAEIAN0ciIFOwGILiADIAZqCyIDNgKMLgsgC0EDaiILIAAoAvAtSQ0ACwsgAS8BggghAiAAIAUgAS8BgAgiASADdHIiBDsBiC4gAAJ/QRAgAmsgA0gEQCAAIAAoAhQiA0EBajYCFCADIAAoAghqIAQ6AAAgACAAKAIUIgRBAWo2AhQgBCAAKAIIaiAALQCJLjoAACAAIAFBECAAKAKMLiIAa3Y7AYguIAAgAmpBEGsMAQsgAiADags2AowuC7MLAQp/QQdBigEgAS8BAiIHGyEEQQRBAyAHGyEDIABBzBVqIQlBfyACIAJBAEgbQQFqIQtBfyEGA0BBACECAkADQCACIQUgCiALRg0BIAEgCkEBaiIKQQJ0ai8BAiIIIAdGIAQgAkEBaiICS3ENAAsCQCACIANJBEAgCSAHQQJ0aiEDIAAvAYguIQQgACgCjC4hBQNAIAMvAQIhBiAAIAQgAy8BACIMIAV0ciIEOwGILiAAAn9BECAGayAFSARAIAAgACgCFCIFQQFqNgIUIAUgACgCCGogBDoAACAAIAAoAhQiBUEBajYCFCAFIAAoAghqIAAtAIkuOgAAIAAgDEEQIAAoAowuIgVrdiIEOwGILiAFIAZqQRBrDAELIAUgBmoLIgU2AowuIAJBAWsiAg0ACyAHIQYMAQsgAC8BiC4hAyAAKAKMLiEEAn8gBwRAAkAgBiAHRgRAIAIhBQwBCyAJIAdBAnRqIgYvAQIhAiAAIAMgBi8BACIGIAR0ciIDOwGILgJAQRAgAmsgBEgEQCAAIAAoAhQiBEEBajYCFCAEIAAoAghqIAM6AAAgACAAKAIUIgNBAWo2AhQgAyAAKAIIaiAALQCJLjoAACACIAAoAowuIgNqQRBrIQQgBkEQIANrdiEDDAELIAIgBGohBAsgACAENgKMLgsgAyAALwGMFiIGIAR0ciEDAkBBECAALwGOFiICayAESARAIAAgAzsBiC4gACAAKAIUIgRBAWo2AhQgBCAAKAIIaiADOgAAIAAgACgCFCIDQQFqNgIUIAMgACgCCGogAC0AiS46AAAgAiAAKAKMLiIDakEQayECIAZBECADa3YhAwwBCyACIARqIQILIAAgAjYCjC4gBUH9/wNqIQUgAkEPTgRAIAAgAyAFIAJ0ciICOwGILiAAIAAoAhQiBkEBajYCFCAGIAAoAghqIAI6AAAgACAAKAIUIgJBAWo2AhQgAiAAKAIIaiAALQCJLjoAACAAIAVB//8DcUEQIAAoAowuIgJrdjsBiC4gAkEOayECIAcMAgsgACADIAUgAnRyOwGILiACQQJqIQIgBwwBCwJ/IAVBCU0EQCADIAAvAZAWIgYgBHRyIQMCQEEQIAAvAZIWIgJrIARIBEAgACADOwGILiAAIAAoAhQiBEEBajYCFCAEIAAoAghqIAM6AAAgACAAKAIUIgNBAWo2AhQgAyAAKAIIaiAALQCJLjoAACACIAAoAowuIgNqQRBrIQIgBkEQIANrdiEDDAELIAIgBGohAgsgACACNgKMLiAFQf7/A2ohBSACQQ5OBEAgACADIAUgAnRyIgI7AYguIAAgACgCFCIGQQFqNgIUIAYgACgCCGogAjoAACAAIAAoAhQiAkEBajYCFCACIAAoAghqIAAtAIkuOgAAIAAgBUH//wNxQRAgACgCjC4iAmt2OwGILiACQQ1rDAILIAAgAyAFIAJ0cjsBiC4gAkEDagwBCyADIAAvAZQWIgYgBHRyIQMCQEEQIAAvAZYWIgJrIARIBEAgACADOwGILiAAIAAoAhQiBEEBajYCFCAEIAAoAghqIAM6AAAgACAAKAIUIgNBAWo2AhQgAyAAKAIIaiAALQCJLjoAACACIAAoAowuIgNqQRBrIQIgBkEQIANrdiEDDAELIAIgBGohAgsgACACNgKMLiAFQfb/A2ohBSACQQpOBEAgACADIAUgAnRyIgI7AYguIAAgACgCFCIGQQFqNgIUIAYgACgCCGogAjoAACAAIAAoAhQiAkEBajYCFCACIAAoAghqIAAtAIkuOgAAIAAgBUH//wNxQRAgACgCjC4iAmt2OwGILiACQQlrDAELIAAgAyAFIAJ0cjsBiC4gAkEHagshAkEACyEGIAAgAjYCjC4LQQZBByAHIAhGIgIbQYoBIAgbIQRBA0EEIAIbQQMgCBshAyAIIQcMAQsLC/8BAQt/IABBqClqIgYgAEGsF2oiBSACQQJ0aigCACIJaiEKIAEgCUECdGohCwNAAkAgAkEBdCIDIAAoAqApIgRKDQACQCADIARODQAgASAFIANBAXIiBEECdGooAgAiB0ECdGovAQAiCCABIAUgA0ECdGooAgAiDEECdGovAQAiDU8EQCAIIA1HDQEgBiAHai0AACAGIAxqLQAASw0BCyAEIQMLIAsvAQAiByABIAUgA0ECdGooAgAiBEECdGovAQAiCEkNACAHIAhGBEAgCi0AACAEIAZqLQAATQ0BCyAFIAJBAnRqIAQ2AgAgAyECDAELCyAFIAJBAnRqIAk2AgALgwEBAn9BASECAkAgAEUNACAAKAIgRQ0AIAAoAiRFDQAgACgCHCIBRQ0AIAEoAgAgAEcNAAJAIAEoAgQiAEHbAGsiAUEWTUEAQQEgAXRBgaCAAnEbDQACQCAAQcUAaw4FAQICAgEACyAAQSpGIABBmgVGcg0AIABBOUcNAQtBACECCyACC/wJAQt/IAAoAgxBBWsiAiAAKAJ8IgMgAiADSRshCSAAKAIAKAIEIQUgAUEERyEKAkADQEEBIQYgACgCACIDKAIQIgIgACgCjC5BKmpBA3YiB0kNASAJQf//AyAAKAK8ASILIAAoAqwBIgxrIgggAygCBGoiBCACIAdrIgIgAiAESxsiByAHQf//A08bIgJLIAFFIAogB0VxIAIgBEdycnENASAAQQBBACABQQRGIAIgBEZxIgYQLSAAKAIIIAAoAhRqQQRrIAI6AAAgACgCCCAAKAIUakEDayACQQh2OgAAIAAoAgggACgCFGpBAmsgAkF/cyIDOgAAIAAoAgggACgCFGpBAWsgA0EIdjoAACAAKAIAEDggCyAMRwRAIAAoAgAoAgwgACgCiAEgACgCrAFqIAggAiACIAhLGyIDECEgACgCACIEIAQoAgwgA2o2AgwgBCAEKAIQIANrNgIQIAQgBCgCFCADajYCFCAAIAAoAqwBIANqNgKsASACIANrIQILIAIEQCAAKAIAIgMgAygCDCACEDkaIAAoAgAiAyADKAIMIAJqNgIMIAMgAygCECACazYCECADIAMoAhQgAmo2AhQLIAZFDQALIAAoAgAhA0EAIQYLAkAgAygCBCICIAVGBEAgACgCvAEhAgwBCwJAIAUgAmsiBCAAKAJ8IgJPBEAgAEECNgKALiAAKAKIASADKAIAIAJrIAIQISAAIAAoAnwiAjYChC4gACACNgK8AQwBCwJAIAAoAowBIAAoArwBIgNrIARLDQAgACADIAJrIgM2ArwBIAAoAogBIgUgAiAFaiADECEgACgCgC4iAkEBTQRAIAAgAkEBajYCgC4LIAAoArwBIgMgACgChC5PDQAgACADNgKELgsgACgCiAEgA2ogACgCACgCACAEayAEECEgACAAKAK8ASAEaiICNgK8ASAAIAQgACgCfCAAKAKELiIDayIFIAQgBUkbIANqNgKELgsgACACNgKsAQsgAiAAKAKULksEQCAAIAI2ApQuCwJAIAYEfwJAAkAgAQ4FAQAAAAEACyAAKAIAKAIEDQBBASEDIAIgACgCrAFGDQILAkAgACgCjAEgAmsiAyAAKAIAKAIETw0AIAAoAqwBIgUgACgCfCIESA0AIAAgAiAEayICNgK8ASAAIAUgBGs2AqwBIAAoAogBIgUgBCAFaiACECEgACgCgC4iAkEBTQRAIAAgAkEBajYCgC4LIAAoAnwgA2ohAyAAKAK8ASICIAAoAoQuTw0AIAAgAjYChC4LIAMgACgCACIEKAIEIgUgAyAFSRsiAwRAIAQgACgCiAEgAmogAxA5GiAAIAAoArwBIANqIgI2ArwBIAAgAyAAKAJ8IAAoAoQuIgRrIgUgAyAFSRsgBGo2AoQuCyACIAAoApQuSwRAIAAgAjYClC4LIAIgACgCrAEiBmsiBUH//wMgACgCDCAAKAKMLkEqakEDdmsiAyADQf//A08bIgQgACgCfCIDIAMgBEsbSQRAQQAhAyABRSABQQRGIAIgBkdyRXINAiAAKAIAKAIEDQILQQAhAyAAIAAoAogBIAZqIAUgBCAEIAVLGyICAn9BACABQQRHDQAaQQAgACgCACgCBA0AGiAEIAVPCyIBEC0gACAAKAKsASACajYCrAEgACgCABA4IAFFDQFBAgVBAwshAyAAQQg2ApAuCyADC4sBAQN/IAAoAhwiAhAvAkAgAigCFCIBIAAoAhAiAyABIANJGyIBRQ0AIAAoAgwgAigCECABECEgACAAKAIMIAFqNgIMIAIgAigCECABajYCECAAIAAoAhQgAWo2AhQgACAAKAIQIAFrNgIQIAIgAigCFCIAIAFrNgIUIAAgAUcNACACIAIoAgg2AhALC40BAQF/IAAoAgQiAyACIAIgA0sbIgIEQCAAIAMgAms2AgQgACgCHCgCGCEDIAEgACgCACACECECQCADQQJGBEAgACAAKAIwIAEgAhAeNgIwDAELIAAoAhwoAhhBAUcNACAAIAAoAjAgASACEB82AjALIAAgACgCACACajYCACAAIAAoAgggAmo2AggLIAILmQgBB38gAEHYE2ohByAAQeQBaiEGAkADQAJAAkACQCAAKALEAUGFAk0EQCAAEDsgASAAKALEASICQYYCT3JFBEBBAA8LIAJFDQMgAkEDSQ0BCyAAIAAvAbwBEDwiAkUNACAAKAJ8QYYCayAAKAK8ASACa0kNACAAIAAgAhA9IgI2ArABDAELIAAoArABIQILAkACQCACQQNPBEAgACAAKALwLSIDQQFqNgLwLSADIAAoAugtaiAAKAK8ASAAKALAAWsiAzoAACAAIAAoAvAtIgRBAWo2AvAtIAQgACgC6C1qIANBCHY6AAAgACAAKALwLSIEQQFqNgLwLSAEIAAoAugtaiACQQNrIgI6AAAgAkH/AXEtAKCQAUECdCAGakGECGoiAiACLwEAQQFqOwEAIAcgA0EBa0H//wNxIgIgAkEHdkGAAmogAkGAAkkbQaCSAWotAABBAnRqIgIgAi8BAEEBajsBACAAIAAoAsQBIAAoArABIgJrIgU2AsQBIAAoAvQtIQMgACgC8C0hBCAFQQNJIAIgACgC0AFLckUEQCAAIAJBAWs2ArABA0AgACAAKAK8AUEBaiICNgK8ASAAIAJB//8DcRA8GiAAIAAoArABQQFrIgI2ArABIAINAAsgACAAKAK8AUEBaiICNgK8ASADIARHDQUMAwsgAEEANgKwASAAIAAoArwBIAJqIgI2ArwBIAAoApguDQEgACAAKAKIASACaiIFLQAAIgg2ApgBIAAgACgCpAEgBS0AASAIIAAoAqgBdHNxNgKYASADIARHDQQMAgsgACgCiAEgACgCvAFqLQAAIQIgACAAKALwLSIDQQFqNgLwLSADIAAoAugtakEAOgAAIAAgACgC8C0iA0EBajYC8C0gAyAAKALoLWpBADoAACAAIAAoAvAtIgNBAWo2AvAtIAMgACgC6C1qIAI6AAAgBiACQQJ0aiICIAIvAQBBAWo7AQAgACAAKALEAUEBazYCxAEgACAAKAK8AUEBaiICNgK8ASAAKALwLSAAKAL0LUcNAwwBCyADIARHDQILQQAhAyAAIAAoAqwBIgRBAE4EfyAAKAKIASAEagVBAAsgAiAEa0EAEDAgACAAKAK8ATYCrAEgACgCABA4IAAoAgAoAhANAQwCCwsgAEECIAAoArwBIgIgAkECTxs2AoQuIAFBBEYEQCAAIAAoAqwBIgFBAE4EfyAAKAKIASABagVBAAsgAiABa0EBEDAgACAAKAK8ATYCrAEgACgCABA4QQNBAiAAKAIAKAIQGw8LIAAoAvAtBEBBACEDIAAgACgCrAEiAUEATgR/IAAoAogBIAFqBUEACyACIAFrQQAQMCAAIAAoArwBNgKsASAAKAIAEDggACgCACgCEEUNAQtBASEDCyADC8MGAQp/IAAoAnwiB0GGAmshCSAAKALEASECA0AgACgCjAEgAiAAKAK8ASIEamshBSAJIAAoAnxqIARNBEAgACgCiAEiAiACIAdqIAcgBWsQISAAIAAoAsABIAdrNgLAASAAIAAoArwBIAdrIgQ2ArwBIAAgACgCrAEgB2s2AqwBIAQgACgChC5JBEAgACAENgKELgsgACgClAEgACgCnAEiAkEBdGohAyAAKAJ8IQEDQCADQQJrIgMgAy8BACIGIAFrIghBACAGIAhPGzsBACACQQFrIgINAAsgACgCkAEgAUEBdGohAyABIQIDQCADQQJrIgMgAy8BACIGIAFrIghBACAGIAhPGzsBACACQQFrIgINAAsgAEEBNgKcLiAFIAdqIQULAkAgACgCACICKAIERQ0AIAAgAiAAKALEASAAKAKIASAEamogBRA5IAAoAsQBaiICNgLEASAAKAKELiIDIAJqIQECQCAAKAKYLgRAIAFBBEkNASAAKAK8ASADayEBA0AgA0UNAiAAIAFB//8DcRA8GiAAIAAoAoQuQQFrIgM2AoQuIAFBAWohASAAKALEASICIANqQQRPDQALDAELIAFBA0kNACAAIAAoAogBIgUgACgCvAEgA2siAWoiBC0AACIGNgKYASAAIAAoAqQBIgggBC0AASAGIAAoAqgBIgZ0c3EiBDYCmAEgBUECaiEFA0AgA0UNASAAIAEgBWotAAAgBCAGdHMgCHEiBDYCmAEgACgCkAEgACgChAEgAXFBAXRqIAAoApQBIARBAXRqIgovAQA7AQAgCiABOwEAIAAgA0EBayIDNgKELiABQQFqIQEgAiADakECSw0ACwsgAkGFAksNACAAKAIAKAIEDQELCwJAIAAoAowBIgMgACgClC4iAk0NACAAAn8gACgCxAEgACgCvAFqIgEgAksEQEGCAiADIAFrIgIgAkGCAk8bIgJFIAEgA0ZyRQRAIAAoAogBIAFqQQAgAvwLAAsgASACagwBCyABQYICaiIBIAJNDQEgASACayIBIAMgAmsiAyABIANJGyIBBH8gAQRAIAAoAogBIAJqQQAgAfwLAAsgACgClC4FIAILIAFqCzYClC4LC18BAX8gACAAKAKkASAAKAKIASABai0AAiAAKAKYASAAKAKoAXRzcSICNgKYASAAKAKQASAAKAKEASABcUEBdGogACgClAEgAkEBdGoiAC8BACICOwEAIAAgATsBACACC9sCAg9/An4gACgCzAEiAiACQQJ2IAAoAsgBIgMgACgC3AFJGyEHIAAoArwBIgUgACgCfGtBhgJqIgJBACACIAVNGyEJIAAoAuABIgIgACgCxAEiBiACIAZJGyEKIAAoAogBIgsgBWoiAkECaiEMIAJBAWsiDSADai8AACEIIAAoAoQBIQ4gACgCkAEhDyACLwAAIRADQAJAAkAgCCABIAtqIgIgA2pBAWsvAABHDQAgAi8AACAQRw0AIAJBAmohBUEAIQQgAwJ/A0AgBCAMaikAACIRIAQgBWopAAAiElIEQCARIBKFeqdBA3YgBGpBAmoMAgsgBEH4AUkgBEEIaiEEDQALQYICCyICTg0AIAAgATYCwAEgAiAKTgRAIAIhAwwCCyACIA1qLwAAIQggAiEDCyAJIA8gASAOcUEBdGovAQAiAU8NACAHQQFrIgcNAQsLIAMgBiADIAZJGwvVCgEHfyAAQdgTaiEIIABB5AFqIQYCQAJAA0ACQAJ/IAAoAsQBQYUCTQRAIAAQOyABRSAAKALEASICQYYCSXENBSACRQ0CQQAgAkEDSQ0BGgsgACAALwG8ARA8CyEEIAAgACgCsAEiAjYCyAEgACAAKALAATYCtAFBAiEDIABBAjYCsAEgBARAAkAgAiAAKALQAU8NACAAKAJ8QYYCayAAKAK8ASAEa0kNACAAIAAgBBA9IgM2ArABIANBBUsNACAAKALYAUEBRwRAIANBA0cNAUEDIQMgACgCvAEgACgCwAFrQYEgSQ0BC0ECIQMgAEECNgKwAQsgACgCyAEhAgsgAkEDSSACIANJckUEQCAAIAAoAvAtIgNBAWo2AvAtIAAoAsQBIAMgACgC6C1qIAAoArwBIgcgACgCtAFBf3NqIgM6AAAgACAAKALwLSIFQQFqNgLwLSAFIAAoAugtaiADQQh2OgAAIAAgACgC8C0iBUEBajYC8C0gBSAAKALoLWogAkEDayICOgAAIAJB/wFxLQCgkAFBAnQgBmpBhAhqIgIgAi8BAEEBajsBACAIIANBAWtB//8DcSICIAJBB3ZBgAJqIAJBgAJJG0GgkgFqLQAAQQJ0aiICIAIvAQBBAWo7AQAgACAAKALIASIDQQJrIgI2AsgBIAAgACgCxAEgA2tBAWo2AsQBIAdqQQNrIQQgACgC9C0hByAAKALwLQNAIAAgACgCvAFBAWoiAzYCvAEgACADIARNBH8gACADQf//A3EQPBogACgCyAEFIAILQQFrIgI2AsgBIAINAAsgAEECNgKwASAAQQA2ArgBIAAgACgCvAFBAWoiBDYCvAEgB0cNAkEAIQIgACAAKAKsASIDQQBOBH8gACgCiAEgA2oFQQALIAQgA2tBABAwIAAgACgCvAE2AqwBIAAoAgAQOCAAKAIAKAIQDQIMAwsgACgCuAEEQCAAKAKIASAAKAK8AWpBAWstAAAhAiAAIAAoAvAtIgNBAWo2AvAtIAMgACgC6C1qQQA6AAAgACAAKALwLSIDQQFqNgLwLSADIAAoAugtakEAOgAAIAAgACgC8C0iA0EBajYC8C0gAyAAKALoLWogAjoAACAGIAJBAnRqIgIgAi8BAEEBajsBACAAKALwLSAAKAL0LUYEQCAAIAAoAqwBIgJBAE4EfyAAKAKIASACagVBAAsgACgCvAEgAmtBABAwIAAgACgCvAE2AqwBIAAoAgAQOAsgACAAKAK8AUEBajYCvAEgACAAKALEAUEBazYCxAEgACgCACgCEA0CDAQFIABBATYCuAEgACAAKAK8AUEBajYCvAEgACAAKALEAUEBazYCxAEMAgsACwsgACgCuAEEQCAAKAKIASAAKAK8AWpBAWstAAAhAiAAIAAoAvAtIgNBAWo2AvAtIAMgACgC6C1qQQA6AAAgACAAKALwLSIDQQFqNgLwLSADIAAoAugtakEAOgAAIAAgACgC8C0iA0EBajYC8C0gAyAAKALoLWogAjoAACAGIAJBAnRqIgIgAi8BAEEBajsBACAAQQA2ArgBCyAAQQIgACgCvAEiAyADQQJPGzYChC4gAUEERgRAIAAgACgCrAEiAUEATgR/IAAoAogBIAFqBUEACyADIAFrQQEQMCAAIAAoArwBNgKsASAAKAIAEDhBA0ECIAAoAgAoAhAbDwsgACgC8C0EQEEAIQIgACAAKAKsASIBQQBOBH8gACgCiAEgAWoFQQALIAMgAWtBABAwIAAgACgCvAE2AqwBIAAoAgAQOCAAKAIAKAIQRQ0BC0EBIQILIAIPC0EACz8BAX8gACAAKAIUIgJBAWo2AhQgAiAAKAIIaiABQQh2OgAAIAAgACgCFCICQQFqNgIUIAIgACgCCGogAToAAAsHAEGoAxAEC9cGAQd/IwBB4ABrIgokAEF/IQcCQCAARQ0AIAJBEGsiBUEQSw0AQQEhBkEBIAV0QYGCBHFFDQBBACEHQaCWAS0AAEUEQEEBIQgDQCAIQRh0QR91QRtxIAhB/wFxIgVBAXRzIAVzIghB/wFxIgkgBkEBdCAGcyIFQQJ0IAVzIgVBBHQgBXMiBUEYdEEfdUEJcSAFQf8BcSIFcyIGQQF0IAVBB3ZyIAZBAnQgBUEGdnJzIAZBA3QgBUEFdnJzIAZBBHQgBUEEdnJzIAZzQeMAczoAsJYBIAlBAUcNAAtBACEGQbCWAUHjADoAAANAIAZBgAJHBEAgBkECdCILIAYsALCWASIIQQd2QRtxIAhBAXRzIglBGHQgCEH/AXEiBUEQdHIgBUEIdHIgCCAJc0H/AXFyIgU2ArCYASALIAVBGHc2ArCgASALIAVBEHc2ArCoASALIAVBCHc2ArCwASAGQQFqIQYMAQsLQaCWAUEBOgAACyAAIAJBBG0iBUEGajYC8AEgBUEAIAVBAEobIQgDfyAHIAhGBH8gBSAFQQJ0QRxqIgEgASAFSBshC0EBIQEgBSEHA0AgByALRwRAIAdBAnQgAGoiCEEEaygCACEGAkAgByAFbyIJRQRAIAZBCHcQQiABQRh0cyEGIAHAQQd2QRtxIAFBAXRzIQEMAQsgCUEERyACQRxIcg0AIAYQQiEGCyAIIAAgByAFa0ECdGooAgAgBnM2AgAgB0EBaiEHDAELCyAAQgA3A/gBIABCADcDgAIgBEHBAE8EQCAAQfDDy558NgKYAiAAQv6568XpjpWZEDcDkAIgAEKBxpS6lvHq5m83A4gCIABCADcDoAIgACADIAQQQyAAIAoQREEUIQQgCiEDCyAAQegCaiEBQQAhBwNAIAdBwABHBEBBACEGIAQgB0sEQCADIAdqLQAAIQYLIApBIGogB2ogBkE2czoAACABIAdqIAZB3ABzOgAAIAdBAWohBwwBCwsgAEHww8uefDYCmAIgAEL+uevF6Y6VmRA3A5ACIABCgcaUupbx6uZvNwOIAiAAQgA3A6ACIAAgCkEgakHAABBDQQAFIAAgB0ECdCIJaiABIAlqEEU2AgAgB0EBaiEHDAELCyEHCyAKQeAAaiQAIAcLPwAgAEH/AXEtALCWASAAQRB2Qf8BcS0AsJYBQRB0IABBGHYtALCWAUEYdHIgAEEIdkH/AXEtALCWAUEIdHJyC58BAgN/AX4gACAAKQOgAiIGIAKtQgOGfDcDoAIgBqdBA3ZBP3EiAyACakHAAE8EQCAAQagCaiEFQcAAIANrIgQEQCADIAVqIAEgBPwKAAALIABBiAJqIgMgBRBGA38gAiAEQT9qTQR/QQAFIAMgASAEahBGIARBQGshBAwBCwshAwsgAiAEayICBEAgACADakGoAmogASAEaiAC/AoAAAsL0gECA38CfiMAQRBrIgMkACAAKQOgAiEGA0AgBUIIUQRAAkBBgAghAgNAIAAgAkEBEENB6BQhAiAAKQOgAkL4A4NCwANSDQALIAAgA0EIakEIEEMgAEGIAmohBEEAIQIDQCACQRRGDQEgASACaiAEIAJBfHFqKAIAIAJBf3NBA3R2OgAAIAJBAWohAgwACwALBSAFpyADQQhqaiAGQjggBUIDhn2IPAAAIAVCAXwhBQwBCwsgBEEUEEcgAEGoAmpBwAAQRyAAQgA3A6ACIANBEGokAAsoACAAKAAAIgBBGHQgAEGA/gNxQQh0ciAAQQh2QYD+A3EgAEEYdnJyC9khAU5/IAAgASgANCIDQRh0IANBgP4DcUEIdHIgA0EIdkGA/gNxIANBGHZyciIDIAEoACAiAkEYdCACQYD+A3FBCHRyIAJBCHZBgP4DcSACQRh2cnIiCSABKAAIIgJBGHQgAkGA/gNxQQh0ciACQQh2QYD+A3EgAkEYdnJyIhMgASgAACICQRh0IAJBgP4DcUEIdHIgAkEIdkGA/gNxIAJBGHZyciIUc3NzQQF3IgIgASgALCIEQRh0IARBgP4DcUEIdHIgBEEIdkGA/gNxIARBGHZyciIPIAEoABQiBEEYdCAEQYD+A3FBCHRyIARBCHZBgP4DcSAEQRh2cnIiCiABKAAMIgRBGHQgBEGA/gNxQQh0ciAEQQh2QYD+A3EgBEEYdnJyIgxzc3NBAXciBCABKAA4IgVBGHQgBUGA/gNxQQh0ciAFQQh2QYD+A3EgBUEYdnJyIgUgASgAJCIGQRh0IAZBgP4DcUEIdHIgBkEIdkGA/gNxIAZBGHZyciINIAwgASgABCIGQRh0IAZBgP4DcUEIdHIgBkEIdkGA/gNxIAZBGHZyciIYc3NzQQF3IgZzIAkgASgAGCIHQRh0IAdBgP4DcUEIdHIgB0EIdkGA/gNxIAdBGHZyciIVcyAFcyAEc0EBdyIHIA0gD3MgBnNzQQF3Ig5zIAEoACgiCEEYdCAIQYD+A3FBCHRyIAhBCHZBgP4DcSAIQRh2cnIiCyAJcyACcyABKAA8IghBGHQgCEGA/gNxQQh0ciAIQQh2QYD+A3EgCEEYdnJyIgggASgAECIQQRh0IBBBgP4DcUEIdHIgEEEIdkGA/gNxIBBBGHZyciIWIBNzIAtzc0EBdyIQIAEoABwiEUEYdCARQYD+A3FBCHRyIBFBCHZBgP4DcSARQRh2cnIiRiAKcyADc3NBAXciEXNBAXciGSADIA9zIARzc0EBdyIaIAIgBXMgB3NzQQF3IhtzQQF3IhwgASgAMCIBQRh0IAFBgP4DcUEIdHIgAUEIdkGA/gNxIAFBGHZyciJBIBUgFnNzIAZzQQF3IgEgDSBGcyAIc3NBAXciHSAGIAhzcyAFIEFzIAFzIA5zQQF3Ih5zQQF3Ih9zIAEgB3MgHnMgHHNBAXciICAOIB1zIB9zc0EBdyIhcyALIEFzIBBzIB1zQQF3IiIgAyAIcyARc3NBAXciIyACIBBzIBlzc0EBdyIkIAQgEXMgGnNzQQF3IiUgByAZcyAbc3NBAXciJiAOIBpzIBxzc0EBdyInIBsgHnMgIHNzQQF3IihzQQF3IikgASAQcyAicyAfc0EBdyIqIBEgHXMgI3NzQQF3IisgHyAjc3MgHiAicyAqcyAhc0EBdyIsc0EBdyItcyAgICpzICxzIClzQQF3Ii4gISArcyAtc3NBAXciL3MgGSAicyAkcyArc0EBdyIwIBogI3MgJXNzQQF3IjEgGyAkcyAmc3NBAXciMiAcICVzICdzc0EBdyIzICAgJnMgKHNzQQF3IjQgISAncyApc3NBAXciNSAoICxzIC5zc0EBdyI2c0EBdyI3ICQgKnMgMHMgLXNBAXciOCAlICtzIDFzc0EBdyI5IC0gMXNzICwgMHMgOHMgL3NBAXciOnNBAXciO3MgLiA4cyA6cyA3c0EBdyJCIC8gOXMgO3NzQQF3IkdzICYgMHMgMnMgOXNBAXciPCAnIDFzIDNzc0EBdyI9ICggMnMgNHNzQQF3Ij4gKSAzcyA1c3NBAXciPyAuIDRzIDZzc0EBdyJIIC8gNXMgN3NzQQF3IkkgNiA6cyBCc3NBAXciTXNBAXciTiAyIDhzIDxzIDtzQQF3IkAgOiA8c3MgR3NBAXciSiAzIDlzID1zIEBzQQF3IkMgPiA1IC4gLSAwICUgGyAOIAEgCCALIAogACgCECJPIBQgACgCACJEQQV3amogACgCBCJLIAAoAgwiRSAAKAIIIhRzcSBFc2pBmfOJ1AVqIhdBHnciEmogDCBLQR53IgpqIBggRWogCiAUcyBEcSAUc2ogF0EFd2pBmfOJ1AVqIhggEiBEQR53IgxzcSAMc2ogEyAUaiAXIAogDHNxIApzaiAYQQV3akGZ84nUBWoiF0EFd2pBmfOJ1AVqIkwgF0EedyIKIBhBHnciE3NxIBNzaiAMIBZqIBcgEiATc3EgEnNqIExBBXdqQZnzidQFaiIMQQV3akGZ84nUBWoiFkEedyISaiAJIExBHnciC2ogEyAVaiAMIAogC3NxIApzaiAWQQV3akGZ84nUBWoiEyASIAxBHnciCXNxIAlzaiAKIEZqIBYgCSALc3EgC3NqIBNBBXdqQZnzidQFaiIMQQV3akGZ84nUBWoiFSAMQR53IgsgE0EedyIKc3EgCnNqIAkgDWogDCAKIBJzcSASc2ogFUEFd2pBmfOJ1AVqIg1BBXdqQZnzidQFaiISQR53IglqIAMgFUEedyIIaiAKIA9qIA0gCCALc3EgC3NqIBJBBXdqQZnzidQFaiIPIAkgDUEedyIDc3EgA3NqIAsgQWogEiADIAhzcSAIc2ogD0EFd2pBmfOJ1AVqIg1BBXdqQZnzidQFaiILIA1BHnciCCAPQR53Ig9zcSAPc2ogAyAFaiANIAkgD3NxIAlzaiALQQV3akGZ84nUBWoiCUEFd2pBmfOJ1AVqIg1BHnciA2ogBiAIaiANIAlBHnciASALQR53IgVzcSAFc2ogAiAPaiAJIAUgCHNxIAhzaiANQQV3akGZ84nUBWoiAkEFd2pBmfOJ1AVqIgZBHnciCCACQR53IglzIAUgEGogAiABIANzcSABc2ogBkEFd2pBmfOJ1AVqIgJzaiABIARqIAYgAyAJc3EgA3NqIAJBBXdqQZnzidQFaiIBQQV3akGh1+f2BmoiA0EedyIEaiAHIAhqIAFBHnciBSACQR53IgJzIANzaiAJIBFqIAIgCHMgAXNqIANBBXdqQaHX5/YGaiIBQQV3akGh1+f2BmoiA0EedyIGIAFBHnciB3MgAiAdaiAEIAVzIAFzaiADQQV3akGh1+f2BmoiAXNqIAUgGWogBCAHcyADc2ogAUEFd2pBodfn9gZqIgNBBXdqQaHX5/YGaiICQR53IgRqIAYgGmogA0EedyIFIAFBHnciAXMgAnNqIAcgImogASAGcyADc2ogAkEFd2pBodfn9gZqIgNBBXdqQaHX5/YGaiICQR53IgYgA0EedyIHcyABIB5qIAQgBXMgA3NqIAJBBXdqQaHX5/YGaiIBc2ogBSAjaiAEIAdzIAJzaiABQQV3akGh1+f2BmoiA0EFd2pBodfn9gZqIgJBHnciBGogBiAkaiADQR53IgUgAUEedyIBcyACc2ogByAfaiABIAZzIANzaiACQQV3akGh1+f2BmoiA0EFd2pBodfn9gZqIgJBHnciBiADQR53IgdzIAEgHGogBCAFcyADc2ogAkEFd2pBodfn9gZqIgFzaiAFICpqIAQgB3MgAnNqIAFBBXdqQaHX5/YGaiIDQQV3akGh1+f2BmoiAkEedyIEaiAmIAFBHnciAWogByAgaiABIAZzIANzaiACQQV3akGh1+f2BmoiBSAEIANBHnciB3NzaiAGICtqIAEgB3MgAnNqIAVBBXdqQaHX5/YGaiICQQV3akGh1+f2BmoiASACQR53IgNyIAVBHnciDnEgASADcXJqIAcgIWogBCAOcyACc2ogAUEFd2pBodfn9gZqIgJBBXdqQaSGkYcHayIEQR53IgVqIDEgAUEedyIBaiACQR53IgYgDiAnaiABIAJyIANxIAEgAnFyaiAEQQV3akGkhpGHB2siAiAFcnEgAiAFcXJqIAMgLGogBCAGciABcSAEIAZxcmogAkEFd2pBpIaRhwdrIgFBBXdqQaSGkYcHayIDIAFBHnciBHIgAkEedyICcSADIARxcmogBiAoaiABIAJyIAVxIAEgAnFyaiADQQV3akGkhpGHB2siAUEFd2pBpIaRhwdrIgVBHnciBmogOCADQR53IgNqIAFBHnciByACIDJqIAEgA3IgBHEgASADcXJqIAVBBXdqQaSGkYcHayIBIAZycSABIAZxcmogBCApaiAFIAdyIANxIAUgB3FyaiABQQV3akGkhpGHB2siA0EFd2pBpIaRhwdrIgIgA0EedyIEciABQR53IgFxIAIgBHFyaiAHIDNqIAEgA3IgBnEgASADcXJqIAJBBXdqQaSGkYcHayIDQQV3akGkhpGHB2siBUEedyIGaiAvIAJBHnciAmogA0EedyIHIAEgOWogAiADciAEcSACIANxcmogBUEFd2pBpIaRhwdrIgEgBnJxIAEgBnFyaiAEIDRqIAUgB3IgAnEgBSAHcXJqIAFBBXdqQaSGkYcHayIDQQV3akGkhpGHB2siAiADQR53IgRyIAFBHnciAXEgAiAEcXJqIAcgPGogASADciAGcSABIANxcmogAkEFd2pBpIaRhwdrIgNBBXdqQaSGkYcHayIFQR53IgZqIAQgPWogAkEedyICIAUgA0EedyIHcnEgBSAHcXJqIAEgOmogAiADciAEcSACIANxcmogBUEFd2pBpIaRhwdrIgFBBXdqQaSGkYcHayIDQR53IgUgAUEedyIEcyACIDZqIAEgBnIgB3EgASAGcXJqIANBBXdqQaSGkYcHayIBc2ogByA7aiADIARyIAZxIAMgBHFyaiABQQV3akGkhpGHB2siA0EFd2pBqvz0rANrIgJBHnciBmogBSBAaiADQR53IgcgAUEedyIBcyACc2ogBCA3aiABIAVzIANzaiACQQV3akGq/PSsA2siA0EFd2pBqvz0rANrIgJBHnciBCADQR53IgVzIAEgP2ogBiAHcyADc2ogAkEFd2pBqvz0rANrIgFzaiAHIEJqIAUgBnMgAnNqIAFBBXdqQar89KwDayIDQQV3akGq/PSsA2siAkEedyIGaiAEIEdqIANBHnciByABQR53IgFzIAJzaiAFIEhqIAEgBHMgA3NqIAJBBXdqQar89KwDayIDQQV3akGq/PSsA2siAkEedyIEIANBHnciBXMgASA0IDxzID5zIENzQQF3Ig5qIAYgB3MgA3NqIAJBBXdqQar89KwDayIBc2ogByBJaiAFIAZzIAJzaiABQQV3akGq/PSsA2siA0EFd2pBqvz0rANrIgJBHnciBmogBCBNaiADQR53IgcgAUEedyIBcyACc2ogBSA1ID1zID9zIA5zQQF3IghqIAEgBHMgA3NqIAJBBXdqQar89KwDayIDQQV3akGq/PSsA2siAkEedyIEIANBHnciBXMgOyA9cyBDcyBKc0EBdyIQIAFqIAYgB3MgA3NqIAJBBXdqQar89KwDayIBc2ogByA2ID5zIEhzIAhzQQF3IhFqIAUgBnMgAnNqIAFBBXdqQar89KwDayIDQQV3akGq/PSsA2siAkEedyIGIE9qNgIQIAAgRSAFID4gQHMgDnMgEHNBAXciB2ogAUEedyIBIARzIANzaiACQQV3akGq/PSsA2siBUEedyIOajYCDCAAIBQgNyA/cyBJcyARc0EBdyAEaiADQR53IgMgAXMgAnNqIAVBBXdqQar89KwDayICQR53ajYCCCAAIEsgQCBCcyBKcyBOc0EBdyABaiADIAZzIAVzaiACQQV3akGq/PSsA2siAWo2AgQgACBEID8gQ3MgCHMgB3NBAXdqIANqIAYgDnMgAnNqIAFBBXdqQar89KwDazYCAAshAANAIAEEQCAAQQA6AAAgAEEBaiEAIAFBAWshAQwBCwsLoiEBE38jAEEQayILJAACQCAARQ0AIAMEQCAAIAEgAhBDCyAAQeABaiEQIABBwAFqIREgAEGgAWohEiAAQYQCaiETIABBgAJqIRQgAEH8AWohFSAAQfgBaiEWIAIhDgNAIAIgDU0EQCADDQIgACABIAIQQwUgACAAKQP4AUIBfDcD+AEgFhBFIBUQRSEHIBQQRSEFIAAoAgBzIgRBDnZB/AdxKAKwoAEgACgCDCATEEVzIgZBFnZB/AdxKAKwmAFzIAcgACgCBHMiB0EGdkH8B3EoArCoAXMgBSAAKAIIcyIFQf8BcUECdCgCsLABcyAAKAIccyIJQQ52QfwHcSgCsKABIAAoAhggB0H/AXFBAnQoArCwASAEQQZ2QfwHcSgCsKgBIAZBDnZB/AdxKAKwoAEgBUEWdkH8B3EoArCYAXNzc3MiCEEWdkH8B3EoArCYAXMgACgCECAGQf8BcUECdCgCsLABIAVBBnZB/AdxKAKwqAEgB0EOdkH8B3EoArCgASAEQRZ2QfwHcSgCsJgBc3NzcyIKQQZ2QfwHcSgCsKgBcyAAKAIUIARB/wFxQQJ0KAKwsAEgBkEGdkH8B3EoArCoASAFQQ52QfwHcSgCsKABIAdBFnZB/AdxKAKwmAFzc3NzIgRB/wFxQQJ0KAKwsAFzIAAoAihzIgZBDnZB/AdxKAKwoAEgACgCJCAKQf8BcUECdCgCsLABIAlBBnZB/AdxKAKwqAEgCEEOdkH8B3EoArCgASAEQRZ2QfwHcSgCsJgBc3NzcyIHQRZ2QfwHcSgCsJgBcyAAKAIsIAhB/wFxQQJ0KAKwsAEgBEEGdkH8B3EoArCoASAKQQ52QfwHcSgCsKABIAlBFnZB/AdxKAKwmAFzc3NzIgVBBnZB/AdxKAKwqAFzIAAoAiAgCUH/AXFBAnQoArCwASAIQQZ2QfwHcSgCsKgBIARBDnZB/AdxKAKwoAEgCkEWdkH8B3EoArCYAXNzc3MiBEH/AXFBAnQoArCwAXMgACgCNHMiCUEOdkH8B3EoArCgASAAKAIwIAVB/wFxQQJ0KAKwsAEgBkEGdkH8B3EoArCoASAHQQ52QfwHcSgCsKABIARBFnZB/AdxKAKwmAFzc3NzIghBFnZB/AdxKAKwmAFzIAAoAjggB0H/AXFBAnQoArCwASAEQQZ2QfwHcSgCsKgBIAVBDnZB/AdxKAKwoAEgBkEWdkH8B3EoArCYAXNzc3MiCkEGdkH8B3EoArCoAXMgACgCPCAGQf8BcUECdCgCsLABIAdBBnZB/AdxKAKwqAEgBEEOdkH8B3EoArCgASAFQRZ2QfwHcSgCsJgBc3NzcyIEQf8BcUECdCgCsLABcyAAKAJAcyIGQQ52QfwHcSgCsKABIAAoAkwgCkH/AXFBAnQoArCwASAJQQZ2QfwHcSgCsKgBIAhBDnZB/AdxKAKwoAEgBEEWdkH8B3EoArCYAXNzc3MiB0EWdkH8B3EoArCYAXMgACgCRCAIQf8BcUECdCgCsLABIARBBnZB/AdxKAKwqAEgCkEOdkH8B3EoArCgASAJQRZ2QfwHcSgCsJgBc3NzcyIFQQZ2QfwHcSgCsKgBcyAAKAJIIAlB/wFxQQJ0KAKwsAEgCEEGdkH8B3EoArCoASAEQQ52QfwHcSgCsKABIApBFnZB/AdxKAKwmAFzc3NzIgRB/wFxQQJ0KAKwsAFzIAAoAlxzIglBDnZB/AdxKAKwoAEgACgCWCAFQf8BcUECdCgCsLABIAZBBnZB/AdxKAKwqAEgB0EOdkH8B3EoArCgASAEQRZ2QfwHcSgCsJgBc3NzcyIIQRZ2QfwHcSgCsJgBcyAAKAJQIAdB/wFxQQJ0KAKwsAEgBEEGdkH8B3EoArCoASAFQQ52QfwHcSgCsKABIAZBFnZB/AdxKAKwmAFzc3NzIgpBBnZB/AdxKAKwqAFzIAAoAlQgBkH/AXFBAnQoArCwASAHQQZ2QfwHcSgCsKgBIARBDnZB/AdxKAKwoAEgBUEWdkH8B3EoArCYAXNzc3MiBEH/AXFBAnQoArCwAXMgACgCaHMiBkEOdkH8B3EoArCgASAAKAJkIApB/wFxQQJ0KAKwsAEgCUEGdkH8B3EoArCoASAIQQ52QfwHcSgCsKABIARBFnZB/AdxKAKwmAFzc3NzIgdBFnZB/AdxKAKwmAFzIAAoAmwgCEH/AXFBAnQoArCwASAEQQZ2QfwHcSgCsKgBIApBDnZB/AdxKAKwoAEgCUEWdkH8B3EoArCYAXNzc3MiBUEGdkH8B3EoArCoAXMgACgCYCAJQf8BcUECdCgCsLABIAhBBnZB/AdxKAKwqAEgBEEOdkH8B3EoArCgASAKQRZ2QfwHcSgCsJgBc3NzcyIEQf8BcUECdCgCsLABcyAAKAJ0cyIJQQ52QfwHcSgCsKABIAAoAnAgBUH/AXFBAnQoArCwASAGQQZ2QfwHcSgCsKgBIAdBDnZB/AdxKAKwoAEgBEEWdkH8B3EoArCYAXNzc3MiCEEWdkH8B3EoArCYAXMgACgCeCAHQf8BcUECdCgCsLABIARBBnZB/AdxKAKwqAEgBUEOdkH8B3EoArCgASAGQRZ2QfwHcSgCsJgBc3NzcyIKQQZ2QfwHcSgCsKgBcyAAKAJ8IAZB/wFxQQJ0KAKwsAEgB0EGdkH8B3EoArCoASAEQQ52QfwHcSgCsKABIAVBFnZB/AdxKAKwmAFzc3NzIgRB/wFxQQJ0KAKwsAFzIAAoAoABcyIFQQ52QfwHcSgCsKABIAAoAowBIApB/wFxQQJ0KAKwsAEgCUEGdkH8B3EoArCoASAIQQ52QfwHcSgCsKABIARBFnZB/AdxKAKwmAFzc3NzIgxBFnZB/AdxKAKwmAFzIAAoAoQBIAhB/wFxQQJ0KAKwsAEgBEEGdkH8B3EoArCoASAKQQ52QfwHcSgCsKABIAlBFnZB/AdxKAKwmAFzc3NzIg9BBnZB/AdxKAKwqAFzIAAoAogBIAlB/wFxQQJ0KAKwsAEgCEEGdkH8B3EoArCoASAEQQ52QfwHcSgCsKABIApBFnZB/AdxKAKwmAFzc3NzIglB/wFxQQJ0KAKwsAFzIAAoApwBcyEEIAAoApgBIA9B/wFxQQJ0KAKwsAEgBUEGdkH8B3EoArCoASAMQQ52QfwHcSgCsKABIAlBFnZB/AdxKAKwmAFzc3NzIQYgACgClAEgBUH/AXFBAnQoArCwASAMQQZ2QfwHcSgCsKgBIAlBDnZB/AdxKAKwoAEgD0EWdkH8B3EoArCYAXNzc3MhByAAKAKQASAMQf8BcUECdCgCsLABIAlBBnZB/AdxKAKwqAEgD0EOdkH8B3EoArCgASAFQRZ2QfwHcSgCsJgBc3NzcyEFIAsCfyASIAAoAvABIgxBC0gNABogACgCvAEgACgCqAEgB0H/AXFBAnQoArCwASAFQQZ2QfwHcSgCsKgBIARBDnZB/AdxKAKwoAEgBkEWdkH8B3EoArCYAXNzc3MiCUH/AXFBAnQoArCwASAAKAKkASAFQf8BcUECdCgCsLABIARBBnZB/AdxKAKwqAEgBkEOdkH8B3EoArCgASAHQRZ2QfwHcSgCsJgBc3NzcyIIQQZ2QfwHcSgCsKgBIAAoAqABIARB/wFxQQJ0KAKwsAEgBkEGdkH8B3EoArCoASAHQQ52QfwHcSgCsKABIAVBFnZB/AdxKAKwmAFzc3NzIgpBDnZB/AdxKAKwoAEgACgCrAEgBkH/AXFBAnQoArCwASAHQQZ2QfwHcSgCsKgBIAVBDnZB/AdxKAKwoAEgBEEWdkH8B3EoArCYAXNzc3MiBUEWdkH8B3EoArCYAXNzc3MhBCAAKAK4ASAIQf8BcUECdCgCsLABIApBBnZB/AdxKAKwqAEgBUEOdkH8B3EoArCgASAJQRZ2QfwHcSgCsJgBc3NzcyEGIAAoArQBIApB/wFxQQJ0KAKwsAEgBUEGdkH8B3EoArCoASAJQQ52QfwHcSgCsKABIAhBFnZB/AdxKAKwmAFzc3NzIQcgACgCsAEgBUH/AXFBAnQoArCwASAJQQZ2QfwHcSgCsKgBIAhBDnZB/AdxKAKwoAEgCkEWdkH8B3EoArCYAXNzc3MhBSARIAxBDUkNABogACgC3AEgACgCyAEgB0H/AXFBAnQoArCwASAFQQZ2QfwHcSgCsKgBIARBDnZB/AdxKAKwoAEgBkEWdkH8B3EoArCYAXNzc3MiCUH/AXFBAnQoArCwASAAKALEASAFQf8BcUECdCgCsLABIARBBnZB/AdxKAKwqAEgBkEOdkH8B3EoArCgASAHQRZ2QfwHcSgCsJgBc3NzcyIIQQZ2QfwHcSgCsKgBIAAoAsABIARB/wFxQQJ0KAKwsAEgBkEGdkH8B3EoArCoASAHQQ52QfwHcSgCsKABIAVBFnZB/AdxKAKwmAFzc3NzIgpBDnZB/AdxKAKwoAEgACgCzAEgBkH/AXFBAnQoArCwASAHQQZ2QfwHcSgCsKgBIAVBDnZB/AdxKAKwoAEgBEEWdkH8B3EoArCYAXNzc3MiBUEWdkH8B3EoArCYAXNzc3MhBCAAKALYASAIQf8BcUECdCgCsLABIApBBnZB/AdxKAKwqAEgBUEOdkH8B3EoArCgASAJQRZ2QfwHcSgCsJgBc3NzcyEGIAAoAtQBIApB/wFxQQJ0KAKwsAEgBUEGdkH8B3EoArCoASAJQQ52QfwHcSgCsKABIAhBFnZB/AdxKAKwmAFzc3NzIQcgACgC0AEgBUH/AXFBAnQoArCwASAJQQZ2QfwHcSgCsKgBIAhBDnZB/AdxKAKwoAEgCkEWdkH8B3EoArCYAXNzc3MhBSAQCyIJKAIAIARB/wFxQQJ0LQCwoAEgB0EOdkH8B3EtALKwAUEQdCAFQRZ2QfwHcS0As6gBQRh0ciAGQQZ2QfwHcS0AsZgBQQh0cnJzIghBGHQgCEGA/gNxQQh0ciAIQQh2QYD+A3EgCEEYdnJyNgIAIAsgCSgCBCAFQf8BcUECdC0AsKABIAZBDnZB/AdxLQCysAFBEHQgB0EWdkH8B3EtALOoAUEYdHIgBEEGdkH8B3EtALGYAUEIdHJycyIIQRh0IAhBgP4DcUEIdHIgCEEIdkGA/gNxIAhBGHZycjYCBCALIAkoAgggB0H/AXFBAnQtALCgASAEQQ52QfwHcS0AsrABQRB0IAZBFnZB/AdxLQCzqAFBGHRyIAVBBnZB/AdxLQCxmAFBCHRycnMiCEEYdCAIQYD+A3FBCHRyIAhBCHZBgP4DcSAIQRh2cnI2AgggCyAJKAIMIAZB/wFxQQJ0LQCwoAEgBUEOdkH8B3EtALKwAUEQdCAEQRZ2QfwHcS0As6gBQRh0ciAHQQZ2QfwHcS0AsZgBQQh0cnJzIgRBGHQgBEGA/gNxQQh0ciAEQQh2QYD+A3EgBEEYdnJyNgIMIAEgDWohBkEAIQQCQCACIA1rQRBPBEAgCygCACEEIAsoAgQhByALKAIIIQUgBiALKAIMIAYoAAxzNgAMIAYgBSAGKAAIczYACCAGIAcgBigABHM2AAQgBiAEIAYoAABzNgAADAELA0AgBCAORg0BIAQgBmoiByAHLQAAIAQgC2otAABzOgAAIARBAWohBAwACwALIA5BEGshDiANQRBqIQ0MAQsLCyALQRBqJAALfgEBfyMAQSBrIgIkACAABEAgAQRAIAAgAhBEIABB8MPLnnw2ApgCIABC/rnrxemOlZkQNwOQAiAAQoHGlLqW8ermbzcDiAIgAEIANwOgAiAAIABB6AJqQcAAEEMgACACQRQQQyAAIAEQRAsgAEGoAxBHIAAQAgsgAkEgaiQACwgAIAAEQAALCwMAAAuMDQEFfyAARQRAQX4PC0F/IAEgAUEASBshAyMAQSBrIgYkAEF+IQQCQCAAIgFFDQAgAEEANgIYIAAoAiAiAEUNACABKAIkRQ0AQQYgAyADQX9GGyEDAn8gAkEASAR/QQAgAmsFIAJBEEkEQEEBIQVBAAwCC0ECIQUgAkEQawshAkEBCyACQQhGIgdxIAJBCEkgA0EJS3JyDQBBfCEEIAEoAihBAUGgLiAAEQMAIgBFDQAgAEEIakEAQZgu/AsAIAEgADYCHCAAQQkgAiAHGyICNgKAASAAIAU2AhggAEEqNgIEIAAgATYCACAAQQEgAnQiAjYCfCAAQv//gYDQADcCpAEgAEKAgIKA8AE3ApwBIAAgAkEBazYChAEgACABKAIoIAJBCHJBAiABKAIgEQMANgKIASAAIAEoAiggACgCfEECIAEoAiARAwA2ApABIAEoAiggACgCnAFBAiABKAIgEQMAIQIgAEEANgKULiAAIAI2ApQBIABBgIABNgLsLSAAIAEoAihBgIABQQQgASgCIBEDACICNgIIIAAgACgC7C1BAnQ2AgwCQAJAIAAoAogBIgVFDQAgACgCkAFFDQAgACgClAFFDQAgAg0BCyAAQZoFNgIEIAFBggg2AhggARAaGgwBCwJAIAAoAnxBAXQiAkEQaiIEBEAgBARAIAVBACAE/AsACyAAKAJ8QQF0IgJFDQELIAJFDQAgACgCkAFBACAC/AsACyAAQQA2AtgBIAAgAzYC1AEgAEEIOgAkIAAgACgC7C0iAiAAKAIIajYC6C0gACACQQNsQQNrNgL0LUF+IQQgARA2DQAgAUECNgIsIAFBADYCCCABQgA3AhQgASgCHCIDQQA2AhQgAyADKAIINgIQIAMoAhgiAkEASARAIANBACACayICNgIYCyADQTlBKiACQQJGIgAbNgIEIAECfyAABEBBAEEAQQAQHgwBC0EAQQBBABAfCzYCMCADQX42AihBACECQZiOAS0AAEUEQEEAIQQDQCAEQRxHBEAgBEECdCIAIAI2AqCOAUEBIAAoAoARdCIAQQAgAEEAShsgAmohAANAIAAgAkcEQCACQaCQAWogBDoAACACQQFqIQIMAQsLIARBAWohBCAAIQIMAQsLQZ+SAUEcOgAAQQIhBEEAIQVBACECA0BBECEAIAVBEEYEQAN/IABBHkYEf0EABSAAQQJ0IgUgBEEHdDYCoI8BQQAhAkEBIAUoAoASQQdrdCIFQQAgBUEAShshBQNAIAIgBUcEQCAEQaCUAWogADoAACACQQFqIQIgBEEBaiEEDAELCyAAQQFqIQAMAQsLIQIDQCACQRBHBEAgBiACQQF0akEAOwEAIAJBAWohAgwBCwtBACECIAYvARAhAANAIAJBkAFGBEBBkAEhAiAGLwESIQQDQCACQYACRgRAIAYgBEHwAGo7ARJBgAIhAiAGLwEOIQQDQCACQZgCRgRAIAYgBEEYajsBDkGYAiECA0AgAkGgAkcEQCACQQJ0QQg7AaKEASACQQFqIQIMAQsLIAYgAEGYAWo7ARBBoIQBQZ8CIAYQKkEAIQIDQCACQR5HBEAgAkECdCIAQQU7AaKNASAAIAJBBRArOwGgjQEgAkEBaiECDAELC0GYjgFBAToAAAUgAkECdEEHOwGihAEgAkEBaiECDAELCwUgAkECdEEJOwGihAEgAkEBaiECDAELCwUgAkECdEEIOwGihAEgAkEBaiECDAELCwUgBUECdCIAIAI2AqCPAUEBIAAoAoASdCIAQQAgAEEAShsgAmohAANAIAAgAkcEQCACQaCSAWogBToAACACQQFqIQIMAQsLIAVBAWohBSAAIQIMAQsLCyADQgA3AowuQQAhBCADQQA7AYguIANB6BA2AogXIANB1BA2AvwWIANBwBA2AvAWIAMgA0HMFWo2AoAXIAMgA0HYE2o2AvQWIAMgA0HkAWo2AugWIAMQLCABKAIcIgAgACgCfEEBdDYCjAEgACgCnAFBAXRBAmsiASAAKAKUASICakEAOwEAIAEEQCACQQAgAfwLAAsgAEEANgKcLiAAQQA2AoQuIABCgICAgCA3AsQBIABCADcCuAEgAEKAgICAIDcCrAEgAEEANgKYASAAIAAoAtQBQQxsIgFB9BNqLwEANgLgASAAIAFB8BNqLwEANgLcASAAIAFB8hNqLwEANgLQASAAIAFB9hNqLwEANgLMAQsgBkEgaiQAIAQLC+YLBwBBgAgLtQSAAGluc3VmZmljaWVudCBtZW1vcnkAMS4zLjEuMS1tb3RsZXkAaW52YWxpZCBsaXRlcmFsL2xlbmd0aHMgc2V0AGludmFsaWQgY29kZSBsZW5ndGhzIHNldAB1bmtub3duIGhlYWRlciBmbGFncyBzZXQAaW52YWxpZCBkaXN0YW5jZXMgc2V0AGludmFsaWQgYml0IGxlbmd0aCByZXBlYXQAdG9vIG1hbnkgbGVuZ3RoIG9yIGRpc3RhbmNlIHN5bWJvbHMAaW52YWxpZCBzdG9yZWQgYmxvY2sgbGVuZ3RocwBidWZmZXIgZXJyb3IAc3RyZWFtIGVycm9yAGludmFsaWQgY29kZSAtLSBtaXNzaW5nIGVuZC1vZi1ibG9jawBpbmNvcnJlY3QgaGVhZGVyIGNoZWNrAGluY29ycmVjdCBsZW5ndGggY2hlY2sAaW5jb3JyZWN0IGRhdGEgY2hlY2sAaW52YWxpZCBkaXN0YW5jZSB0b28gZmFyIGJhY2sAaGVhZGVyIGNyYyBtaXNtYXRjaABpbnZhbGlkIHdpbmRvdyBzaXplAGludmFsaWQgYmxvY2sgdHlwZQBpbnZhbGlkIGxpdGVyYWwvbGVuZ3RoIGNvZGUAaW52YWxpZCBkaXN0YW5jZSBjb2RlAHVua25vd24gY29tcHJlc3Npb24gbWV0aG9kAAAAAAAQABEAEgAAAAgABwAJAAYACgAFAAsABAAMAAMADQACAA4AAQAPAEHADAu5BAMABAAFAAYABwAIAAkACgALAA0ADwARABMAFwAbAB8AIwArADMAOwBDAFMAYwBzAIMAowDDAOMAAgEAAAAAAAAQABAAEAAQABAAEAAQABAAEQARABEAEQASABIAEgASABMAEwATABMAFAAUABQAFAAVABUAFQAVABAASQDIAAAAAQACAAMABAAFAAcACQANABEAGQAhADEAQQBhAIEAwQABAYEBAQIBAwEEAQYBCAEMARABGAEgATABQAFgAAAAABAAEAAQABAAEQARABIAEgATABMAFAAUABUAFQAWABYAFwAXABgAGAAZABkAGgAaABsAGwAcABwAHQAdAEAAQAADAAQABQAGAAcACAAJAAoACwANAA8AEQATABcAGwAfACMAKwAzADsAQwBTAGMAcwCDAKMAwwDjAAMAAAAAAAAAgACAAIAAgACAAIAAgACAAIEAgQCBAIEAggCCAIIAggCDAIMAgwCDAIQAhACEAIQAhQCFAIUAhQCQAEkAyAAAAAEAAgADAAQABQAHAAkADQARABkAIQAxAEEAYQCBAMEAAQGBAQECAQMBBAEGAQgBDAEQARgBIAEwAUABYAGAAcCAAIAAgACAAIEAgQCCAIIAgwCDAIQAhACFAIUAhgCGAIcAhwCIAIgAiQCJAIoAigCLAIsAjACMAI0AjQCOAI4AIEIAAIAIAAABAQAAHgEAAA8AAACgRgAAAAkAAAAAAAAeAAAADwAAAAAAAACACQAAAAAAABMAAAAHAEGgEQtNAQAAAAEAAAABAAAAAQAAAAIAAAACAAAAAgAAAAIAAAADAAAAAwAAAAMAAAADAAAABAAAAAQAAAAEAAAABAAAAAUAAAAFAAAABQAAAAUAQZASC2UBAAAAAQAAAAIAAAACAAAAAwAAAAMAAAAEAAAABAAAAAUAAAAFAAAABgAAAAYAAAAHAAAABwAAAAgAAAAIAAAACQAAAAkAAAAKAAAACgAAAAsAAAALAAAADAAAAAwAAAANAAAADQBBwBMLIwIAAAADAAAABwAAAAAAAAAQERIACAcJBgoFCwQMAw0CDgEPAEH4EwttBwAAAAQABAAIAAQACAAAAAQABQAQAAgACAAAAAQABgAgACAACAAAAAQABAAQABAACQAAAAgAEAAgACAACQAAAAgAEACAAIAACQAAAAgAIACAAAABCQAAACAAgAACAQAECQAAACAAAgECAQAQCQBB7BQLCTBcAQABAAAAAQ==';

;// CONCATENATED MODULE: ./packages/base/lib/deflate/deflater.js

/** Of tar.gz and zip: a quarter faster than 6, the default of gzip, for one more byte in a hundred. */
const deflater_archiveLevel = 5;
// From zlib.h.
const [noFlush, finish, streamEnd] = [0, 4, 1];
const deflater_blockSize = 64 * 1024;
let compiled;
/** That of a closed Deflater: each has 16 MB, and with a new one for each archive, V8 would often clear up the whole program. */
let idle;
function takeRoom() {
    if (idle !== undefined) {
        const room = idle;
        idle = undefined;
        return room;
    }
    compiled ??= new WebAssembly.Module(Buffer.from(zlibModule, 'base64'));
    const zlib = new WebAssembly.Instance(compiled).exports;
    return { zlib, input: zlib.malloc(deflater_blockSize), output: zlib.malloc(deflater_blockSize) };
}
/**
 * Compresses with the zlib of this repository, not with that of Node: WebAssembly has one meaning on every machine. zlib gets blocks of
 * one size, however the caller divides its bytes. After `end`, another stream begins. `close` leaves its memory to the next one.
 */
class Deflater {
    #room;
    #zlib;
    #level;
    #format;
    #input;
    #output;
    #view = new Uint8Array();
    #stream = 0;
    #filled = 0;
    constructor(format, level) {
        this.#room = takeRoom();
        this.#zlib = this.#room.zlib;
        this.#input = this.#room.input;
        this.#output = this.#room.output;
        this.#format = format;
        this.#level = level;
        this.#begin();
    }
    /** Takes bytes, and gives compressed ones as soon as there are some. */
    *push(bytes) {
        for (let at = 0; at < bytes.length;) {
            if (this.#filled === deflater_blockSize)
                yield* this.#compress();
            const room = deflater_blockSize - this.#filled;
            const part = at === 0 && bytes.length <= room ? bytes : bytes.subarray(at, at + room);
            this.#memory().set(part, this.#input + this.#filled);
            this.#filled += part.length;
            at += part.length;
        }
    }
    /** Gives the rest, and begins another stream. */
    *end() {
        yield* this.#compress();
        for (let ended = false; !ended;) {
            const { code, output } = this.#process(0, 0, finish);
            ended = code === streamEnd;
            if (output.length > 0)
                yield output;
        }
        this.#zlib.deflate_end(this.#stream);
        this.#begin();
    }
    /** It cannot be used after that. One that failed, or that nobody closes, takes its memory with it. */
    close() {
        this.#zlib.deflate_end(this.#stream);
        idle = this.#room;
    }
    #begin() {
        const { deflate_new, deflate_init_gzip, deflate_init_raw } = this.#zlib;
        this.#stream = deflate_new();
        const init = this.#format === 'gzip' ? deflate_init_gzip : deflate_init_raw;
        deflater_requireSuccess(init(this.#stream, this.#level));
    }
    *#compress() {
        for (let at = 0; at < this.#filled; at += this.#zlib.deflate_last_consumed(this.#stream)) {
            const { output } = this.#process(this.#input + at, this.#filled - at, noFlush);
            if (output.length > 0)
                yield output;
        }
        this.#filled = 0;
    }
    #process(from, size, flush) {
        const result = this.#zlib.deflate_process(this.#stream, from, size, this.#output, deflater_blockSize, flush);
        const code = deflater_requireSuccess(result >> 24);
        const written = result & 0xffffff;
        return { code, output: Buffer.from(this.#memory().subarray(this.#output, this.#output + written)) };
    }
    /** A new view when the memory has grown: old ones are then empty. */
    #memory() {
        if (this.#view.length === 0)
            this.#view = new Uint8Array(this.#zlib.memory.buffer);
        return this.#view;
    }
}
/** Throws an Error at a code that zlib uses for its own faults, such as no memory. */
function deflater_requireSuccess(code) {
    if (code < 0)
        throw new Error(`zlib failed with code ${code}`);
    return code;
}

;// CONCATENATED MODULE: ./packages/base/lib/deflate/gzip.js


// RFC 1952, section 2.3.1.
const headerSize = 10;
/**
 * Compresses to one gzip stream whose bytes depend only on the content, `level` and `mtime` (seconds since 1970; 0 if there is no
 * time): no file name, and 255 for the system. What this returns can stand in a `pipeline`.
 */
function gzip_gzipStream(level, mtime = 0) {
    return async function* (chunks) {
        const deflater = new Deflater('gzip', level);
        const buffer = new ByteBuffer();
        buffer.append(gzip_header(level, mtime));
        let skipped = 0;
        const append = (output) => {
            // zlib's own header names the system for which it was compiled.
            const part = output.subarray(headerSize - skipped);
            skipped += output.length - part.length;
            buffer.append(part);
        };
        for await (const chunk of chunks) {
            for (const output of deflater.push(chunk))
                append(output);
            if (buffer.length >= byte_buffer_pieceSize)
                yield buffer.take();
        }
        for (const output of deflater.end())
            append(output);
        deflater.close();
        yield buffer.take();
    };
}
function gzip_header(level, mtime) {
    const bytes = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, extraFlags(level), 255]);
    bytes.writeUInt32LE(mtime, 4);
    return bytes;
}
/** Says which way zlib took: 2 for the slowest, 4 for the fastest. */
function extraFlags(level) {
    if (level === 9)
        return 2;
    return level === 1 ? 4 : 0;
}

;// CONCATENATED MODULE: ./packages/base/lib/packed-file.js




const smallFile = (/* unused pure expression or super */ null && (1024 * 1024));
/**
 * The files in bytewise order of their paths, one after the other: none is opened before the archive gets it. Throws a Problem at a
 * path that is impossible on some systems, and at two that are the same file there.
 */
async function* packed_file_inOrder(files) {
    refusePaths(files.map(file => file.path));
    const space = Buffer.allocUnsafe(smallFile);
    for (const file of [...files].sort((a, b) => byBytes(a.path, b.path)))
        yield packed_file_opened(file, space);
}
/** A small file is read at once, into the same space as those before it: that takes a fifth of the time. */
function packed_file_opened({ path, source, executable = false }, space) {
    const { size, content } = readSmallSync(source, space, 'inside');
    const body = content ?? readPieces(source, { accepted: 'inside', pieceSize: smallFile });
    return { path, size, executable, body };
}
/** The body of a file that is there as a whole. Throws a Problem if it does not have the size of the file. */
function wholeBody({ path, size, body }) {
    if (!(body instanceof Uint8Array))
        return undefined;
    requireSize(path, size, body.length);
    return body;
}
/** The body of any other file, in pieces. Throws the same Problem at its end. */
async function* bodyPieces({ path, size, body }) {
    if (body instanceof Uint8Array)
        return;
    let packed = 0;
    for await (const piece of body) {
        packed += piece.length;
        yield piece;
    }
    requireSize(path, size, packed);
}
function requireSize(path, size, packed) {
    if (packed === size)
        return;
    throw new lib_problem/* Problem */.A(`pack ${JSON.stringify(path)}`, {
        found: 'it changed while it was being read.',
        next: 'Run this again while nothing writes to the file.',
    });
}
function refusePaths(paths) {
    const unsafe = paths.find(path => !isSafePath(path));
    const pair = collision(paths);
    if (unsafe === undefined && !pair)
        return;
    const found = unsafe === undefined
        ? `${pair?.map(path => JSON.stringify(path)).join(' and ')} are the same file on some systems.`
        : `${JSON.stringify(unsafe)} is not a valid path on some systems.`;
    throw new Problem('pack the files', { found, next: 'Rename the file.' });
}

;// CONCATENATED MODULE: ./packages/base/lib/tar/tar-writer.js







/**
 * A gzipped tar whose bytes depend only on paths, contents and the time: files only, mode 0644 or 0755, owner 0. The files are packed
 * in the order in which they come. `mtime` is in seconds since 1970.
 */
function packFiles(files, mtime, compress = gzip_gzipStream(deflater_archiveLevel)) {
    return compress(tar(files, mtime));
}
/** All files of a directory as a gzipped tar, in pieces, under `prefix/` (may be empty). `mtime` is in seconds since 1970. */
async function* packDirectory(directory, prefix, mtime, compress) {
    const paths = await listFiles(directory);
    const files = paths.map(path => ({ path: posix.join(prefix, path), source: join(directory, path) }));
    yield* packFiles(inOrder(files), mtime, compress);
}
/**
 * Writes files to a gzipped tar, which appears complete or not at all: bytewise order of paths, otherwise as packFiles. Throws a
 * Problem at a path that is impossible on some systems, at a link, and at a file that changes.
 */
async function writeTarGz(path, files, mtime, level = archiveLevel) {
    await writeFileAtomic(path, packFiles(inOrder(files), mtime, gzipStream(level)));
}
async function* tar(files, mtime) {
    const buffer = new ByteBuffer();
    for await (const file of files) {
        const { path, size, executable = false } = file;
        buffer.append(encodeFileHeader({ path, size, mtime, executable }));
        const whole = wholeBody(file);
        if (whole !== undefined)
            buffer.append(whole);
        else
            for await (const piece of bodyPieces(file)) {
                buffer.append(piece);
                if (buffer.length >= byte_buffer_pieceSize)
                    yield buffer.take();
            }
        buffer.append(padding(size));
        if (buffer.length >= byte_buffer_pieceSize)
            yield buffer.take();
    }
    buffer.append(Buffer.alloc(2 * blockSize));
    yield buffer.take();
}

;// CONCATENATED MODULE: ./packages/evidence/lib/release/tarball.js


/** Maximum size of a signature, a manifest or another file that is read into memory, in bytes. */
const evidenceLimit = lib_limits/* limits */.F.evidence;
/** Maximum size of all files together that are kept in memory, in bytes. */
const keptLimit = 64 * 1024 * 1024;
/** A release unpacks to a few times its size. What unpacks to more is made to keep a verifier busy. */
const tarball_limits = { ...tar_limits_defaultLimits, ratio: 200 };
/**
 * Reads a few files from a tarball of which nothing is known, and no further than to the last of them: anybody may have made it, and
 * reading costs time. `names` are paths without the prefix. Files that do not exist are absent from the result.
 */
async function readFromTarball(open, names) {
    const found = new Map();
    let prefix;
    for await (const entry of readArchive(open(), tarball_limits)) {
        prefix ??= prefixOf(entry.path);
        const path = within(prefix, entry.path);
        if (!names.includes(path))
            continue;
        found.set(path, await tarball_contentOf(path, entry, evidenceLimit));
        if (found.size === names.length)
            break;
    }
    if (prefix === undefined)
        throw damagedTar('it has no file.');
    return found;
}
/** Reads a whole tarball in one pass, and takes the digests of all files. Unpacks nothing to disk. */
async function scanTarball(open, use, limit = keptLimit) {
    const own = (0,external_node_crypto_.createHash)('sha256');
    const scan = { files: new Map(), kept: new Map(), prefix: '', mtime: 0, sorted: true, sha256: '' };
    let [last, left] = ['', limit];
    for await (const entry of readArchive(tee(open(), own), tarball_limits)) {
        if (scan.files.size === 0)
            Object.assign(scan, { prefix: prefixOf(entry.path), mtime: entry.mtime });
        const path = within(scan.prefix, entry.path);
        scan.sorted &&= (0,lib_files/* byBytes */.bg)(last, entry.path) < 0;
        last = entry.path;
        if (use.keeps(path))
            left -= entry.size;
        if (left < 0)
            throw damagedTar(`its signatures, statements and records of builds have more than ${limit} bytes in total.`);
        scan.files.set(path, { size: entry.size, sha256: await passBy(path, entry, use, scan.kept) });
    }
    if (scan.files.size === 0)
        throw damagedTar('it has no file.');
    return { ...scan, sha256: own.digest('hex') };
}
/** Digests of some files of a tarball, by their paths without the prefix. Reads it once, as a scan does. */
async function digestsInTarball(open, names, hashes) {
    const wanted = new Set(names);
    const found = new Map();
    for await (const { path, body } of readArchive(open(), tarball_limits)) {
        const name = path.slice(path.indexOf('/') + 1);
        if (!wanted.has(name))
            continue;
        const taken = hashes.map(hash => ({ hash, state: (0,external_node_crypto_.createHash)(hash) }));
        for await (const chunk of body)
            for (const { state } of taken)
                state.update(chunk);
        found.set(name, Object.fromEntries(taken.map(({ hash, state }) => [hash, state.digest('hex')])));
    }
    return found;
}
/**
 * True if packing the content of a tarball again gives the same bytes, as we pack now or as releases up to 1.0 were packed. Compressing
 * takes some ten times as long as unpacking: do it only for content that somebody trusted has signed.
 */
async function isCanonical(open, { mtime, sorted, sha256 }) {
    if (!sorted)
        return false;
    for (const compress of [undefined, formerGzip]) {
        const again = (0,external_node_crypto_.createHash)('sha256');
        for await (const chunk of packFiles(tarball_filesOf(open), mtime, compress))
            again.update(chunk);
        if (again.digest('hex') === sha256)
            return true;
    }
    return false;
}
async function* tarball_filesOf(open) {
    for await (const { path, size, body } of readArchive(open(), tarball_limits))
        yield { path, size, body };
}
/** Takes the digest of a file, and gives its content to whoever needs it. */
async function passBy(path, entry, use, kept) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const most = use.takes(path);
    const collects = use.keeps(path) || (most !== undefined && entry.size <= most);
    if (use.keeps(path))
        tarball_requireSize(path, entry.size, evidenceLimit);
    const chunks = [];
    for await (const chunk of entry.body) {
        hash.update(chunk);
        // A view of a chunk would keep the whole chunk in memory.
        if (collects)
            chunks.push(Buffer.from(chunk));
    }
    const content = collects ? Buffer.concat(chunks) : undefined;
    if (content !== undefined && use.keeps(path))
        kept.set(path, content);
    if (most !== undefined)
        use.take(path, content);
    return hash.digest('hex');
}
async function tarball_contentOf(path, { body, size }, limit) {
    tarball_requireSize(path, size, limit);
    const chunks = [];
    for await (const chunk of body)
        chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks);
}
function tarball_requireSize(path, size, limit) {
    if (size > limit)
        throw damagedTar(`${JSON.stringify(path)} has ${size} bytes, more than the ${limit} accepted.`);
}
function within(prefix, path) {
    if (path.startsWith(`${prefix}/`))
        return path.slice(prefix.length + 1);
    throw damagedTar(`some of its files are not in the directory ${JSON.stringify(prefix)}.`);
}
function prefixOf(path) {
    const slash = path.indexOf('/');
    if (slash < 1)
        throw damagedTar('its files are not in a directory.');
    return path.slice(0, slash);
}
async function* tee(chunks, hash) {
    for await (const chunk of chunks) {
        hash.update(chunk);
        yield chunk;
    }
}

;// CONCATENATED MODULE: ./packages/evidence/lib/release/release-source.js





/** The name under which a source has a file; undefined if it is not among those that the source can have. */
function nameIn({ kind }, file) {
    return kind === 'assets' || kind === 'asset' ? file.asset : file.path;
}
/** The files of a folder, or one file with those beside it. The manifest tells a release directory from downloaded assets. */
function openFolder({ kind, path, directory, names }, manifest) {
    const there = new Set(names);
    const folder = {
        path,
        names,
        has: (name) => there.has(name),
        measure: (name, isWorth = () => true) => measure((0,external_node_path_.join)(directory, name), isWorth),
        digests: async (wanted, hashes) => {
            const found = new Map();
            for (const name of wanted)
                found.set(name, await digestsOfFile((0,external_node_path_.join)(directory, name), hashes, 'inside'));
            return found;
        },
        read: async (name, limit = evidenceLimit) => there.has(name) ? (0,read_limited/* readLimited */.tk)((0,external_node_path_.join)(directory, name), limit, 'inside') : undefined,
    };
    if (kind === 'file')
        return { ...folder, kind: 'asset', beside: directory };
    return isDirectory(names, manifest)
        ? { ...folder, kind: 'directory', beside: (0,external_node_path_.dirname)((0,external_node_path_.resolve)(path)) }
        : { ...folder, kind: 'assets', beside: path };
}
/** A file that nobody can read may still have a size that shows that it is another. */
async function measure(path, isWorth) {
    try {
        return await measureFile(path, isWorth);
    }
    catch (error) {
        const size = (await (0,lib_files/* fileSize */.Ov)(path)) ?? 0;
        if (isWorth(size))
            throw error;
        return { size, sha256: '' };
    }
}
/** Counts the files that a release directory has in subdirectories: among assets, they lie at the top. */
function isDirectory(names, { files, source }) {
    const there = new Set(names);
    const nested = files.filter(({ path }) => path.includes('/'));
    const inPlace = nested.filter(({ path }) => there.has(path)).length;
    const flat = nested.filter(({ asset }) => asset !== undefined && there.has(asset)).length;
    if (inPlace !== flat)
        return inPlace > flat;
    return !there.has(tarballName(source.tag)) && names.some(name => name.includes('/'));
}
/** Reads a whole tarball once. `use` says which content is needed. Another check compares it with the manifest. */
async function openTarball(path, use) {
    const open = () => (0,read_limited/* readPieces */.ut)(path);
    const scan = await scanTarball(open, {
        keeps: isKept,
        takes: name => use.takes(name),
        take: (name, content) => use.take(name, content),
    });
    return {
        kind: 'tarball',
        beside: (0,external_node_path_.dirname)(path),
        path,
        open,
        scan,
        names: [...scan.files.keys()],
        has: name => scan.files.has(name),
        measure: async (name) => scan.files.get(name) ?? { size: 0, sha256: '' },
        digests: (wanted, hashes) => digestsInTarball(open, wanted, hashes),
        read: async (name) => scan.kept.get(name),
    };
}
/** Signatures, statements and records of builds are checked after the whole tarball was read. */
function isKept(path) {
    const ofBuild = Object.values(build.files).some(file => file.targetAt(path, '') !== undefined);
    return ofBuild || /\.(?:sigstore\.json|intoto\.jsonl)$/.test(path) || unlisted.some(name => name === path);
}
/**
 * True if the name of a tarball or directory names a release other than that of the tag, in any case of letters. Browsers and file
 * managers add to a name that exists (`release-v1.2.0 (1).tar.gz`, `release-v1.2.0 - Copy`), and people choose names of their own,
 * such as `release-tarballs`.
 */
function contradicts(path, tag) {
    const name = (0,external_node_path_.basename)((0,external_node_path_.resolve)(path)).toLowerCase();
    const [, named = '', ending] = /(?:^|\s)(release-[^\s()]+?)(?:[\s(][^.]*)?(\.(?:tar|tgz|gz|zip)\b.*)?$/.exec(name) ?? [];
    const own = tarballPrefix(tag).toLowerCase();
    const isVersion = ending === undefined ? /\d\.\d/.test(named) || shapeOf(named) === shapeOf(own) : /\d/.test(named);
    return isVersion && named !== own;
}
/** A name without its numbers: `release-v2` and `release-v3` have one shape. */
function shapeOf(name) {
    return name.replace(/\d+/g, '0');
}

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/page.js

/** The release as one HTML page. */
const page = defineKind({
    kind: 'page',
    files: { text: topFile('release.html', 'text/html', 'no') },
    // It is written when the release is assembled, and contains the verdict.
    requirable: false,
    present: anyFound,
    summarise: nothing,
});

;// CONCATENATED MODULE: ./packages/evidence/lib/release/gpg-signatures.js




/** The name of a file with a GPG signature is that of the signed file, with this ending. */
const gpgEnding = '.asc';
/**
 * The files that GPG signs, if it signs a release: what people download by itself, and what has the digests of all else. Their signatures
 * are made last, because no file can list itself; so only the verification summary lists them.
 */
function gpgSignedFiles(releaseDir, { files, tag }) {
    const artifacts = files.filter(({ path }) => isArtifact(path)).map(({ path }) => path);
    const inside = [...artifacts, page.files.text.path, release_names_manifestName, sumsName];
    const tarball = tarballName(tag);
    return [
        ...inside.map(path => ({ asset: (0,external_node_path_.basename)(path), path: (0,external_node_path_.join)(releaseDir, path) })),
        { asset: tarball, path: (0,external_node_path_.join)((0,external_node_path_.dirname)(releaseDir), tarball) },
    ];
}
/** The directory beside the release directory with its GPG signatures (`release.gpg/`), by the names of their assets. */
function gpgDir(releaseDir) {
    return (0,external_node_path_.join)((0,external_node_path_.dirname)(releaseDir), `${(0,external_node_path_.basename)(releaseDir)}.gpg`);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/check-gpg.js






/** The files of a folder that are GPG signatures of other files in it. Of one asset, only its own counts. */
function gpgSignatures({ kind, names, path }) {
    if (kind === 'tarball')
        return [];
    const there = new Set(names);
    const signatures = names.filter(name => name.endsWith(gpgEnding) && there.has(signedName(name)));
    return kind === 'asset' ? signatures.filter(name => signedName(name) === (0,external_node_path_.basename)(path)) : signatures;
}
/** The signatures of a source. Beside a release directory, they are in a directory of their own. */
async function findSignatures(source, { files, source: { tag } }) {
    const { kind, path, beside } = source;
    const inFolder = gpgSignatures(source).map(name => {
        const directory = kind === 'directory' ? path : beside;
        return { name, file: (0,external_node_path_.join)(directory, signedName(name)), signature: (0,external_node_path_.join)(directory, name) };
    });
    const apart = [];
    if (kind === 'tarball')
        apart.push({ name: (0,external_node_path_.basename)(`${path}${gpgEnding}`), file: path, signature: `${path}${gpgEnding}` });
    if (kind === 'directory')
        for (const { asset, path: file } of gpgSignedFiles((0,external_node_path_.resolve)(path), { files, tag })) {
            const name = `${asset}${gpgEnding}`;
            apart.push({ name, file, signature: (0,external_node_path_.join)(gpgDir((0,external_node_path_.resolve)(path)), name) });
        }
    const there = await Promise.all(apart.map(one => (0,lib_files/* sizeIfThere */.nQ)(one.signature)));
    return [...inFolder, ...apart.filter((_, index) => there[index] !== undefined)];
}
/**
 * Checks the GPG signatures beside files of a release. Whether a release is genuine does not depend on them: without a key, they are named as
 * not checked. Returns one check, of the worst result, or one for each key that signed; none if there is no such signature.
 */
async function checkGpg(asked) {
    const found = await findSignatures(asked.source, asked.manifest);
    if (found.length === 0)
        return [];
    const many = count(found.length, 'GPG signature');
    if (asked.trust.keyrings === undefined)
        return [{ ...check_gpg_row, status: 'absent', detail: `${many}, not checked because no OpenPGP key is given.` }];
    const checks = [];
    for (const one of found)
        checks.push(withFileName(one.name, await check(check_gpg_row.name, () => checkOne(one, asked))));
    const wrong = checks.find(({ status }) => status === 'fail') ?? checks.find(({ status }) => status === 'error');
    return wrong === undefined ? check_gpg_bySigner(checks) : [wrong];
}
/** One check of what each key signed. Its time is known if that of each signature is. */
function check_gpg_bySigner(checks) {
    const groups = Map.groupBy(checks, ({ detail }) => detail);
    return [...groups].map(([fingerprint, same]) => {
        const [first] = same;
        const { signedAt, ...one } = first;
        const isDated = signedAt !== undefined && same.every(other => other.signedAt === signedAt);
        const detail = `${count(same.length, 'GPG signature')} by the key ${fingerprint}.`;
        return { ...one, detail, ...(isDated ? { signedAt } : {}) };
    });
}
const check_gpg_row = { name: 'GPG signatures' };
/** The detail is the fingerprint of the signer. */
async function checkOne(found, asked) {
    const signature = await (0,read_limited/* readLimited */.tk)(found.signature, evidenceLimit, 'inside');
    const time = timeOf(signature, asked);
    const { signer, ended } = await verifyOpenPgp({
        file: found.file,
        signature,
        keyrings: asked.trust.keyrings ?? [],
        now: new Date(),
        ...(time === undefined ? {} : { existedAt: new Date(time) }),
    });
    const detail = ended === undefined ? signer.primary : `${signer.primary}, which ${ended}, after they were made`;
    return { detail, verified: { signer, ...(time === undefined ? {} : { time }) } };
}
/** When a signature existed: when something was signed that lists its digest, the manifest or the verification summary. */
function timeOf(content, { manifest, signedAt, summarised }) {
    const digest = sha256(content);
    if (manifest.files.some(file => file.sha256 === digest))
        return signedAt;
    return summarised?.digests.includes(digest) ? summarised.at : undefined;
}
function signedName(name) {
    return name.slice(0, -gpgEnding.length);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/check-files.js







/** Number of files that are open at the same time. Each thread reads one, and knows its next ones. */
const check_files_atOnce = 32;
/**
 * Compares every file of the release with the manifest, in each source, and reports files that do not belong to the release. The
 * manifest cannot list some files: for these, it compares the other sources with the first.
 */
async function check_files_checkFiles(manifest, sources) {
    const [first] = sources;
    if (!first)
        return [];
    if (first.kind === 'asset')
        return checkAsset(manifest, first);
    const own = await Promise.all(unlisted
        .filter(path => first.names.includes(path))
        .map(async (path) => ({ path, asset: path, ...(await first.measure(path, size => size <= evidenceLimit)) })));
    const tooLarge = own
        .filter(({ size }) => size > evidenceLimit)
        .map(({ path, size }) => ({
        path,
        ...fails('different', `It has ${size} bytes, more than the ${evidenceLimit} accepted.`),
    }));
    const expected = [...own.filter(({ size }) => size <= evidenceLimit), ...manifest.files];
    const missing = unlisted
        .filter(path => !first.names.includes(path))
        .map(path => ({ path, ...fails('missing', 'It is missing.') }));
    const checked = await pool(expected, check_files_atOnce, file => check_files_checkFile(file, sources));
    const extra = sources.flatMap(source => extraFiles(manifest, expected, source));
    return [...missing, ...tooLarge, ...checked, ...extra].sort((a, b) => (0,lib_files/* byBytes */.bg)(a.path, b.path));
}
/** Checks one asset by itself. Nothing is said of the other files of the release. */
async function checkAsset(manifest, source) {
    const name = (0,external_node_path_.basename)(source.path);
    const known = [...unlisted.map(path => ({ path, asset: path })), ...manifest.files];
    const file = known.find(({ asset }) => asset === name);
    if (file !== undefined && 'sha256' in file)
        return [await check_files_checkFile(file, [source])];
    if (file !== undefined)
        return [{ path: file.path, status: 'pass' }];
    // A file of another size has other content.
    const { sha256 } = await source.measure(name, size => manifest.files.some(one => one.size === size));
    const same = manifest.files.find(one => one.sha256 === sha256);
    const detail = same === undefined
        ? 'It is not part of the release.'
        : `The release has this content under the name ${JSON.stringify(same.asset ?? same.path)}. Give the file that name.`;
    return [{ path: name, ...fails('extra', detail) }];
}
/** Summarises all files as one check, which names the first three that are wrong. */
function check_files_summarize(files, manifest) {
    const bad = files.filter(({ status }) => status === 'fail');
    const wrong = bad.length > 0 ? bad : files.filter(({ status }) => status === 'error');
    const absent = files.filter(({ status }) => status === 'absent').length;
    const elsewhere = absent > 0 ? ` Not checked: ${count(absent, 'file')} that only the release tarball has.` : '';
    if (wrong.length === 0) {
        const equal = `Size and digest of ${count(files.length - absent, 'file')} match the manifest.${elsewhere}`;
        return { name: 'files', status: 'pass', detail: [equal, ...unverified(manifest)].join(' ') };
    }
    const named = wrong.slice(0, 3).map(({ path, detail = '' }) => `${JSON.stringify(path)}: ${detail}`);
    const more = wrong.length > named.length ? [`and ${wrong.length - named.length} more.`] : [];
    return { name: 'files', status: bad.length > 0 ? 'fail' : 'error', detail: [...named, ...more].join(' ') };
}
/** A digest identifies a file, but does not prove that its source builds to it. */
function unverified({ files }) {
    return rebuildSentences(files.filter(({ reproducible }) => reproducible === 'unverified'), 'file');
}
async function check_files_checkFile(file, sources) {
    const { path, size, sha256 } = file;
    const found = await Promise.all(sources.map(source => compare(file, source).catch(check_files_unreadable)));
    const wrong = found.find(({ status }) => status === 'fail') ?? found.find(({ status }) => status === 'error');
    const best = wrong ??
        found.find(({ status }) => status === 'pass') ?? {
        status: 'absent',
        detail: 'It is only in the release tarball, which was not read.',
    };
    return { path, size, sha256, ...best };
}
/** If the system refuses to read a file, the file is neither wrong nor known to be right. */
function check_files_unreadable(error) {
    return { status: 'error', detail: `It could not be read (${(0,lib_problem/* messageOf */.b)(error)}).` };
}
async function compare(file, source) {
    const name = nameIn(source, file);
    if (name === undefined)
        return { status: 'absent' };
    const where = source.kind === 'tarball' ? ' in the tarball' : '';
    if (!source.has(name))
        return fails('missing', `It is missing${where}.`);
    const { size, sha256 } = await source.measure(name, found => found === file.size);
    if (size !== file.size)
        return fails('different', `It has ${size} bytes${where}, not ${file.size}.`);
    if (sha256 !== file.sha256)
        return fails('different', `Its SHA-256 is ${sha256}${where}, not ${file.sha256}.`);
    return { status: 'pass' };
}
function fails(problem, detail) {
    return { status: 'fail', problem, detail };
}
function extraFiles(manifest, expected, source) {
    const known = new Set([
        ...expected.map(file => nameIn(source, file)),
        ...unlisted,
        ...(source.kind === 'assets' ? [...check_files_besides(manifest), ...gpgSignatures(source)] : []),
    ]);
    const names = source.names.filter(name => !known.has(name));
    return names.map(path => ({ path, ...fails('extra', extraDetail(path, manifest, source)) }));
}
function extraDetail(path, { source: { tag } }, { kind }) {
    const tarball = tarballName(tag);
    if (kind === 'tarball')
        return 'It is in the tarball, and is not part of the release.';
    if (`${path}.gz` === tarball)
        return `It is ${tarball}, unzipped, as Safari does with downloads. Take it out of the folder, and download ${tarball} again.`;
    return 'It is not part of the release. Take it out of the folder.';
}
function check_files_besides({ source }) {
    const tarball = tarballName(source.tag);
    return [tarball, `${tarball}.sig`, `${tarball}.sigstore.json`, summaryName];
}

;// CONCATENATED MODULE: ./packages/evidence/lib/coverage/coverage-model.js
/** Lines without branches that all files share: they are most of a report, and each would take 40 bytes. */
const coverage_model_shared = { true: [], false: [] };
const coverage_model_mostShared = 20_000;
/** A line. One without branches is the same object in each file, so that it may not be changed. */
function lineCoverage(line, covered, branches) {
    if (branches !== undefined)
        return { line, covered, branches };
    if (line > coverage_model_mostShared)
        return { line, covered };
    const known = coverage_model_shared[`${covered}`];
    known[line] ??= Object.freeze({ line, covered });
    return known[line];
}
/** The counts of some files together. */
function coverage_model_countsOf(files) {
    const counts = { lines: 0, coveredLines: 0, branches: 0, coveredBranches: 0 };
    for (const { lines } of files)
        for (const line of lines)
            addLine(counts, line);
    return counts;
}
function addLine(counts, { covered, branches }) {
    counts.lines += 1;
    if (covered)
        counts.coveredLines += 1;
    counts.branches += branches?.total ?? 0;
    counts.coveredBranches += branches?.covered ?? 0;
}
/** The sum of some counts. */
function sumCounts(all) {
    const sum = { lines: 0, coveredLines: 0, branches: 0, coveredBranches: 0 };
    for (const counts of all)
        for (const key of Object.keys(sum))
            sum[key] += counts[key];
    return sum;
}
/**
 * Percentage of lines and branches together, as coverage.py computes it. Undefined if there is nothing to cover: coverage.py then says
 * 100, but nobody tested anything.
 */
function coverage_model_percentOf({ lines, coveredLines, branches, coveredBranches }) {
    const total = lines + branches;
    return total === 0 ? undefined : (100 * (coveredLines + coveredBranches)) / total;
}
/** `93.4`: one decimal place. 100.0 and 0.0 only for exactly these values, as in coverage.py. */
function formatPercent(percent) {
    if (percent > 99.9 && percent < 100)
        return '99.9';
    if (percent > 0 && percent < 0.1)
        return '0.1';
    return percent.toFixed(1);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/coverage/nothing-measured.js
/** Why no code of a project was measured, so that its coverage has no figure. */
const nothingMeasured = {
    'made-by-build': 'the build made all Python files of the wheel that the tests ran',
    'no-python': 'the wheel has no Python files',
    'no-statements': 'the Python files that count have no statements',
};
const nothing_measured_nothingReasons = Object.keys(nothingMeasured);
/** `no Python code of the project was measured, because the wheel has no Python files` */
function nothingText(reasons) {
    const whys = nothing_measured_nothingReasons.filter(reason => reasons.includes(reason)).map(reason => nothingMeasured[reason]);
    return `no Python code of the project was measured, because ${whys.join(', and ')}`;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/coverage/coverage-document.js




// docs/schema/coverage.v1.json has the same rules.
const coverage_document_count = (value, at) => {
    if (!Number.isSafeInteger(value) || value < 0)
        throw wrong(at, value, 'a whole number from 0');
    return value;
};
const coverage_document_range = (value, at) => {
    const [from, to, ...others] = shape_list(coverage_document_count)(value, at);
    if (from === undefined || to === undefined || others.length > 0 || from < 1 || to < from)
        throw wrong(at, value, 'the first and the last line of a range');
    return [from, to];
};
const counts = { lines: coverage_document_count, coveredLines: coverage_document_count, branches: coverage_document_count, coveredBranches: coverage_document_count };
const coverage_document_shape = object({
    version: oneOf(1),
    commit: matching(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'a full commit id'),
    tool: object({ name: oneOf('coverage.py'), version: optional(shape_text) }),
    branches: shape_boolean,
    totals: object({ ...counts, percent: optional(shape_number(0, 100)) }),
    nothing: optional(shape_list(oneOf(...nothing_measured_nothingReasons), nothing_measured_nothingReasons.length)),
    files: shape_list(object({ path: shape_text, ...counts, missing: shape_list(coverage_document_range), importedBefore: optional(shape_boolean) })),
});
/**
 * Makes the document. `files` are the files of the report, with paths relative to the root of the repository. `importedBefore` names
 * those that were imported before measuring began, so that their figures are too low. `nothing` says why there is no figure, if
 * there is none.
 */
function coverageDocument(parts) {
    const { commit, report, files, importedBefore = [], nothing = [] } = parts;
    const early = new Set(importedBefore);
    const totals = countsOf(files);
    const percent = percentOf(totals);
    return {
        version: 1,
        commit,
        tool: { name: 'coverage.py', ...(report.version === undefined ? {} : { version: report.version }) },
        branches: report.branches,
        totals: percent === undefined ? totals : { ...totals, percent },
        ...(percent === undefined ? { nothing: nothingReasons.filter(reason => nothing.includes(reason)) } : {}),
        files: files
            .map(file => ({ ...fileEntry(file), ...(early.has(file.path) ? { importedBefore: true } : {}) }))
            .sort((a, b) => byBytes(a.path, b.path)),
    };
}
/** The bytes of `coverage.json`. */
function renderCoverage(document) {
    return renderJson(document);
}
/** Parses `coverage.json` of a release. `what` names it in errors. Throws a Problem, also if its numbers contradict each other. */
function parseCoverage(source, what) {
    const next = 'Regenerate it with pytest-coverage-to-sonar.';
    const document = shape_readShape(coverage_document_shape, (0,lib_json/* parseJson */.qF)(source, what), what, next);
    const found = disagreement(document);
    if (found !== undefined)
        throw new lib_problem/* Problem */.A(`read ${what}`, { found, next });
    return document;
}
/** The numbers of each file, with which those of a later run are compared. */
function countsByFile({ files }) {
    return new Map(files.map(({ path, missing: _, importedBefore: __, ...counts }) => [path, counts]));
}
function fileEntry(file) {
    const missing = file.lines.filter(({ covered }) => !covered).map(({ line }) => line);
    return { path: file.path, ...countsOf([file]), missing: rangesOf(missing) };
}
function disagreement({ totals, nothing, files }) {
    const odd = files.find(one => one.coveredLines > one.lines || one.coveredBranches > one.branches || missingLines(one) !== one.lines);
    if (odd !== undefined)
        return `the numbers of ${JSON.stringify(odd.path)} contradict each other.`;
    if (new Set(files.map(({ path }) => path)).size !== files.length)
        return 'it lists a file twice.';
    const sum = (key) => files.reduce((total, file) => total + file[key], 0);
    const isSum = ['lines', 'coveredLines', 'branches', 'coveredBranches'].every(key => sum(key) === totals[key]);
    if (!isSum || totals.percent !== coverage_model_percentOf(totals))
        return 'its totals are not those of its files.';
    const isUnexplained = totals.percent === undefined && (nothing ?? []).length === 0;
    if (isUnexplained)
        return 'it has no percentage, and does not say why.';
    return totals.percent !== undefined && nothing !== undefined
        ? 'it has a percentage, and says that nothing was measured.'
        : undefined;
}
function missingLines({ coveredLines, missing }) {
    return missing.reduce((total, [from, to]) => total + to - from + 1, coveredLines);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/coverage.js



/** Lines and branches that the tests ran, file by file, with what is missing. */
const coverage = defineKind({
    kind: 'coverage',
    files: { document: topFile('coverage.json', 'application/json', 'no') },
    requirable: { absent: 'no coverage was measured. Run pytest-coverage-to-sonar.' },
    parse: parseCoverage,
    commitOf: ({ commit }) => commit,
    statesAbsence: ({ nothing }) => (nothing === undefined ? undefined : `${nothingText(nothing)}.`),
    present: anyFound,
    summarise: ([found]) => {
        if (found === undefined)
            return undefined;
        const { totals, tool, files, nothing } = found.document;
        const early = files.filter(file => file.importedBefore).length;
        return {
            counts: totals,
            ...(early === 0 ? {} : { importedBefore: early }),
            ...(nothing === undefined ? {} : { nothing }),
            ...(tool.version === undefined ? {} : { version: tool.version }),
        };
    },
});

;// CONCATENATED MODULE: ./packages/evidence/lib/hardening/hardening-document.js

// docs/schema/hardening.v1.json has the same rules. A test checks that both refuse the same broken documents.
/** The value of `schema`, and the `$id` of the JSON Schema. */
const hardeningSchema = 'https://github.com/org/release-tools/blob/v1/docs/schema/hardening.v1.json';
/** Most paths that a list has. A base image with more setuid files, shells or writable directories is told by its count. */
const mostPaths = 100;
const hardening_document_line = matching(/^[^\p{Cc}\p{Cs}]{1,500}$/u, 'one line of text');
const hardening_document_words = matching(/^[^\p{Cc}\p{Cs}]{0,500}$/u, 'one line of text, or nothing');
const hardening_document_digest = matching(/^sha256:[0-9a-f]{64}$/, '"sha256:" and 64 lower-case hexadecimal digits');
const hardening_document_path = matching(/^\/[^\p{Cc}\p{Cs}]{0,4095}$/u, 'an absolute path');
const hardening_document_whole = (value, at) => {
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0)
        return value;
    throw wrong(at, value, 'a whole number from 0');
};
const paths = object({ count: hardening_document_whole, paths: shape_list(hardening_document_path, mostPaths) });
const secret = object({
    path: hardening_document_line,
    line: hardening_document_whole,
    rule: hardening_document_line,
    severity: hardening_document_line,
});
const hardening_document_platform = object({
    platform: hardening_document_line,
    digest: hardening_document_digest,
    user: object({ name: hardening_document_words, uid: optional(hardening_document_whole) }),
    setuid: paths,
    capabilities: paths,
    shells: paths,
    packageManagers: paths,
    writable: paths,
    healthcheck: oneOf('absent', 'disabled', 'set'),
    secrets: optional(shape_list(secret, 10_000)),
    size: hardening_document_whole,
    layers: shape_list(object({ digest: hardening_document_digest, size: hardening_document_whole, unpacked: hardening_document_whole, files: hardening_document_whole, createdBy: hardening_document_words }), 1000),
});
const hardening_document_shape = object({
    schema: oneOf(hardeningSchema),
    image: object({ name: hardening_document_line, digest: hardening_document_digest }),
    detector: optional(object({ name: hardening_document_line, version: hardening_document_line })),
    platforms: shape_list(hardening_document_platform, 100),
});
/** The bytes of `hardening.json`. Throws a Problem if the document is not one. */
function renderHardening(document) {
    const platforms = [...document.platforms].sort((a, b) => byBytes(a.platform, b.platform));
    return renderJson(readShape(hardening_document_shape, { ...document, platforms }, 'the hardening report', 'This is a defect of release-tools.'));
}
/** Parses `hardening.json`. `what` names it in errors. Throws a Problem. */
function parseHardening(source, what) {
    return shape_readShape(hardening_document_shape, (0,lib_json/* parseJson */.qF)(source, what), what, 'Build the image again with build-container.');
}

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/hardening.js


/** What somebody who gets into a container of an image finds there. */
const hardening = defineKind({
    kind: 'hardening',
    files: { image: imageFile('hardening.json', 'application/vnd.release-tools.hardening.v1+json', 'bytes') },
    requirable: {
        absent: 'no image was examined. Build it with build-container.',
        lacking: 'was not examined. Build it with build-container.',
    },
    parse: parseHardening,
    contradictionOf: (document, target, release) => contradiction(document, target, release),
    present: anyFound,
    lacking: (found, { images }) => images
        .filter(({ name }) => !found.some(({ target }) => target.name === name))
        .map(({ name }) => ({ kind: 'image', name })),
    summarise: (found) => found.map(({ document }) => document),
});
function contradiction({ image }, { name }, { images }) {
    const released = images.find(one => one.name === name);
    if (released === undefined || released.digest === image.digest)
        return undefined;
    return `it is about the image ${image.digest}, but ${released.digest} is released.`;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/licences.js

/** The licences of what is released and of what it installs, with their texts, for people. */
const licences = defineKind({
    kind: 'licences',
    // It depends on what the index offers on the day of the build.
    files: { listing: topFile('licences.txt', 'text/plain', 'no') },
    requirable: { absent: 'the licences of its components were not collected. Build with build-python.' },
    present: anyFound,
    summarise: nothing,
});

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/manifest.js



/** The manifest and its signature. */
const manifest = defineKind({
    kind: 'manifest',
    files: {
        document: topFile(release_names_manifestName, 'application/yaml', 'payload'),
        bundle: topFile(manifestBundleName, bundleMediaType, 'no'),
    },
    // It contains the verdict.
    requirable: false,
    present: anyFound,
    summarise: nothing,
});

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/notes.js

/** The release notes, in Markdown. */
const notes = defineKind({
    kind: 'notes',
    files: { text: topFile('release.md', 'text/markdown', 'no') },
    // They are written when the release is assembled, and contain the verdict.
    requirable: false,
    present: anyFound,
    summarise: nothing,
});

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/policy.js

/** The policy that was applied, including defaults, so that anyone can compute the verdict again. */
const policy = defineKind({
    kind: 'policy',
    files: { document: topFile('policy.yaml', 'application/yaml', 'bytes') },
    // It is written when the release is assembled. policy/policy.ts parses it: policies name kinds, so it imports the register.
    requirable: false,
    present: anyFound,
    summarise: nothing,
});

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/sarif.js


/** The same findings for code scanning (https://docs.oasis-open.org/sarif/sarif/v2.1.0/). */
const sarif = defineKind({
    kind: 'sarif',
    files: { report: targetFile('vulnerabilities.sarif', 'application/sarif+json', 'no') },
    requirable: {
        absent: 'there is no SARIF report. Run scan-image.',
        lacking: 'has no SARIF report. Run scan-image for it.',
    },
    parse(text, path) {
        const document = (0,lib_json/* parseJson */.qF)(text, path);
        if ((0,lib_json/* textAt */.$6)(document, 'version') === '2.1.0' && (0,lib_json/* listAt */.gT)(document, 'runs').length > 0)
            return document;
        throw new lib_problem/* Problem */.A(`read ${path}`, {
            found: 'it is not a SARIF 2.1.0 report with a run.',
            next: 'Run scan-image again.',
        });
    },
    present: anyFound,
    lacking: lackingTargets,
    // They are the findings of vulnerabilities.ts.
    retain: nothing,
    summarise: nothing,
});

;// CONCATENATED MODULE: ./packages/evidence/lib/sbom/components.js

// https://cyclonedx.org/docs/1.6/json/#components_items_type
const notCounted = ['operating-system'];
/**
 * The components of a CycloneDX document that counts and lists show: packages, artifacts, and the files of a model. Not the root, which is elsewhere in the
 * document, not the distribution of an image, and not the files that syft names as the places of packages.
 */
function componentsOf(cyclonedx) {
    const root = (0,lib_json.at)(cyclonedx, 'metadata', 'component');
    const filesOfModel = (0,lib_json/* textAt */.$6)(root, 'type') === 'machine-learning-model' ? (0,lib_json/* listAt */.gT)(root, 'components') : [];
    const others = (0,lib_json/* listAt */.gT)(cyclonedx, 'components').filter(one => {
        const type = (0,lib_json/* textAt */.$6)(one, 'type') ?? '';
        // Artifacts that are files have a scope.
        return !notCounted.includes(type) && (type !== 'file' || (0,lib_json/* textAt */.$6)(one, 'scope') !== undefined);
    });
    return [...filesOfModel, ...others];
}
/** Number of components in the text of a CycloneDX document. Every count that people see is this one. */
function countComponents(cyclonedx) {
    return componentsOf(parseJson(cyclonedx, 'the CycloneDX SBOM')).length;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sbom/described.js


/** Reads what an SBOM of ours (render-cyclonedx.ts, render-spdx.ts, sbom.ts) says about its project, in either format. */
function describedBy(document) {
    return (0,lib_json/* textAt */.$6)(document, 'bomFormat') === 'CycloneDX' ? byCycloneDx(document) : bySpdx(document);
}
function byCycloneDx(document) {
    const root = (0,lib_json.at)(document, 'metadata', 'component');
    const isRelease = propertyOf((0,lib_json.at)(document, 'metadata'), contentProperty) === 'release';
    const ref = (0,lib_json/* textAt */.$6)(root, 'bom-ref');
    const own = (0,lib_json/* listAt */.gT)(document, 'dependencies').find(one => (0,lib_json/* textAt */.$6)(one, 'ref') === ref);
    const parts = new Set((0,lib_json/* listAt */.gT)(own, 'dependsOn'));
    const artifacts = (0,lib_json/* listAt */.gT)(document, 'components')
        .filter(one => parts.has((0,lib_json.at)(one, 'bom-ref')))
        .map(one => ({ fileName: propertyOf(one, fileProperty) ?? '', sha256: digestOf((0,lib_json/* listAt */.gT)(one, 'hashes'), 'SHA-256') }));
    return { version: (0,lib_json/* textAt */.$6)(root, 'version'), artifacts: isRelease ? artifacts : undefined };
}
function bySpdx(document) {
    const related = (type, from) => (0,lib_json/* listAt */.gT)(document, 'relationships').filter(one => (0,lib_json/* textAt */.$6)(one, 'relationshipType') === type && (from === undefined || (0,lib_json/* textAt */.$6)(one, 'spdxElementId') === from));
    const id = (0,lib_json/* textAt */.$6)(related('DESCRIBES')[0], 'relatedSpdxElement');
    const root = (0,lib_json/* listAt */.gT)(document, 'packages').find(one => (0,lib_json/* textAt */.$6)(one, 'SPDXID') === id);
    const isRelease = ((0,lib_json/* textAt */.$6)(document, 'creationInfo', 'comment') ?? '').split('\n').includes('content: release');
    const parts = new Set(related('CONTAINS', id).map(one => (0,lib_json/* textAt */.$6)(one, 'relatedSpdxElement')));
    const artifacts = (0,lib_json/* listAt */.gT)(document, 'packages')
        .filter(one => parts.has((0,lib_json/* textAt */.$6)(one, 'SPDXID')))
        .map(one => ({
        fileName: (0,lib_json/* textAt */.$6)(one, 'packageFileName') ?? '',
        sha256: digestOf((0,lib_json/* listAt */.gT)(one, 'checksums'), 'SHA256'),
    }));
    return { version: (0,lib_json/* textAt */.$6)(root, 'versionInfo'), artifacts: isRelease ? artifacts : undefined };
}
function propertyOf(one, property) {
    return (0,lib_json/* textAt */.$6)((0,lib_json/* listAt */.gT)(one, 'properties').find(other => (0,lib_json/* textAt */.$6)(other, 'name') === property), 'value');
}
function digestOf(hashes, algorithm) {
    const found = hashes.find(one => ((0,lib_json/* textAt */.$6)(one, 'alg') ?? (0,lib_json/* textAt */.$6)(one, 'algorithm')) === algorithm);
    return ((0,lib_json/* textAt */.$6)(found, 'content') ?? (0,lib_json/* textAt */.$6)(found, 'checksumValue') ?? '').toLowerCase();
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sbom/contradiction.js




/**
 * Why the SBOM of the project does not describe a release, in a sentence: it is about another version, lists a file that was not
 * released, or lacks a released wheel or source distribution. Undefined if it describes it.
 */
function contradiction_contradictionOf(sbom, release) {
    const { artifacts } = describedBy(sbom);
    return versionContradiction(sbom, release) ?? contradiction_artifactContradiction(artifacts, release);
}
/** The same for the version only: tools are not released. */
function versionContradiction(sbom, release) {
    const { version } = describedBy(sbom);
    if (version === undefined)
        return 'it does not name the version of the project.';
    if (isVersionOf(version, release))
        return undefined;
    return `it is about version ${JSON.stringify(version)} of the project, but the release has version ${JSON.stringify(release.version)}.`;
}
function contradiction_artifactContradiction(listed, { artifacts }) {
    const released = new Map(artifacts.map(({ fileName, sha256 }) => [fileName, sha256]));
    for (const { fileName, sha256 } of listed ?? []) {
        const own = released.get(fileName);
        if (own === undefined)
            return `it lists the artifact ${JSON.stringify(fileName)}, which is not in the release.`;
        if (own !== sha256)
            return `it lists ${JSON.stringify(fileName)} with the SHA-256 ${sha256}, but the released file has ${own}.`;
    }
    const names = new Set(listed?.map(({ fileName }) => fileName));
    const absent = artifacts.map(({ fileName }) => fileName).filter(name => !names.has(name));
    if (listed === undefined)
        return withoutArtifacts(absent.find(isWheel));
    const lacking = absent.find(name => isWheel(name) || parseSdistName(name) !== undefined);
    return lacking === undefined ? undefined : `it does not list the released ${JSON.stringify(lacking)}.`;
}
/** What the name of an archive says about source distributions is not certain; that of a wheel is. */
function withoutArtifacts(wheel) {
    if (wheel === undefined)
        return undefined;
    return `it lists what a directory names, and neither the released ${JSON.stringify(wheel)} nor what that installs: generate-sbom ran without the artifacts.`;
}
function isWheel(name) {
    return parseWheelName(name) !== undefined;
}
/** Without a tag, generate-sbom names the start of the commit. */
function isVersionOf(version, release) {
    return (version === release.version ||
        sameVersion(version, release.version) ||
        (/^[0-9a-f]{12,40}$/.test(version) && release.commit.startsWith(version)));
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sbom/sbom-image.js

/**
 * The image that an SBOM of ours is about, by its digest. Undefined for a directory, and for an image whose digest is not known.
 * SPDX has no field for the platform.
 */
function imageOfSbom(document) {
    return cycloneDxImage((0,lib_json.at)(document, 'metadata', 'component')) ?? spdxImage(document);
}
function cycloneDxImage(root) {
    const name = (0,lib_json/* textAt */.$6)(root, 'name');
    if ((0,lib_json/* textAt */.$6)(root, 'type') !== 'container' || name === undefined)
        return undefined;
    const digest = sbom_image_propertyOf(root, 'digest');
    const platform = sbom_image_propertyOf(root, 'platform');
    if (digest === undefined)
        return undefined;
    return { kind: 'image', name, digest, ...(platform === undefined ? {} : { platform }) };
}
/** A property that rootComponent (sbom.ts) writes. */
function sbom_image_propertyOf(root, key) {
    const property = (0,lib_json/* listAt */.gT)(root, 'properties').find(one => (0,lib_json/* textAt */.$6)(one, 'name') === `release-tools:image:${key}`);
    return (0,lib_json/* textAt */.$6)(property, 'value');
}
function spdxImage(document) {
    const describes = (0,lib_json/* listAt */.gT)(document, 'relationships').find(one => (0,lib_json/* textAt */.$6)(one, 'relationshipType') === 'DESCRIBES');
    const id = (0,lib_json/* textAt */.$6)(describes, 'relatedSpdxElement');
    const root = (0,lib_json/* listAt */.gT)(document, 'packages').find(one => (0,lib_json/* textAt */.$6)(one, 'SPDXID') === id);
    const name = (0,lib_json/* textAt */.$6)(document, 'name');
    const digest = (0,lib_json/* textAt */.$6)(root, 'checksums', 0, 'checksumValue');
    if ((0,lib_json/* textAt */.$6)(root, 'primaryPackagePurpose') !== 'CONTAINER' || name === undefined || digest === undefined)
        return undefined;
    return { kind: 'image', name, digest: `sha256:${digest}` };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/sbom.js






const sbom_files = {
    cyclonedx: targetFile('sbom.cyclonedx.json', 'application/vnd.cyclonedx+json', 'bytes'),
    spdx: targetFile('sbom.spdx.json', 'application/spdx+json', 'bytes'),
};
/** Packages of the project, and of each image and platform. */
const sbom = defineKind({
    kind: 'sbom',
    files: sbom_files,
    requirable: { absent: 'there is no SBOM. Run generate-sbom.', lacking: 'has no SBOM. Run generate-sbom for it.' },
    parse(text, path) {
        const document = (0,lib_json/* parseJson */.qF)(text, path);
        const format = path.endsWith(sbom_files.spdx.name) ? 'SPDX' : 'CycloneDX';
        const known = format === 'SPDX' ? (0,lib_json/* textAt */.$6)(document, 'spdxVersion')?.startsWith('SPDX-') : isCycloneDx(document);
        if (known === true)
            return document;
        throw new lib_problem/* Problem */.A(`read ${path}`, {
            found: `it is not an SBOM in the format ${format}.`,
            next: 'Run generate-sbom again.',
        });
    },
    targetOf: imageOfSbom,
    // An image is bound by its digest; another directory has versions and files of its own.
    contradictionOf: (document, { kind }, release) => kind === 'directory' ? contradiction_contradictionOf(document, release) : undefined,
    // Both formats list the same packages, so only one is read.
    retain: (document, target) => (isCycloneDx(document) ? sbomSummary(document, target) : undefined),
    present: anyFound,
    lacking: lackingTargets,
    summarise: (found) => found.flatMap(({ document }) => (document === undefined ? [] : [document])),
});
function isCycloneDx(document) {
    return (0,lib_json/* textAt */.$6)(document, 'bomFormat') === 'CycloneDX';
}
/** Whether such a target is a directory in which packages are named. */
const sbom_isDirectory = {
    directory: true,
    subdirectory: true,
    tools: true,
    model: false,
    image: false,
};
/** What notes and page show of an SBOM in CycloneDX. */
function sbomSummary(document, target) {
    const components = componentsOf(document);
    const counts = new Map();
    for (const licence of components.flatMap(licencesOf))
        counts.set(licence, (counts.get(licence) ?? 0) + 1);
    return {
        target,
        ofDirectory: sbom_isDirectory[target.kind] && describedBy(document).artifacts === undefined,
        components: components.length,
        packages: components.map(packageOf).sort((a, b) => (0,lib_files/* byBytes */.bg)(a.name, b.name) || (0,lib_files/* byBytes */.bg)(a.version, b.version)),
        licences: [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)),
        unlicensed: components.filter(component => licencesOf(component).length === 0).length,
    };
}
function packageOf(component) {
    const [, type = ''] = /^pkg:([a-z0-9.+-]+)\//.exec((0,lib_json/* textAt */.$6)(component, 'purl') ?? '') ?? [];
    return { name: (0,lib_json/* textAt */.$6)(component, 'name') ?? '', version: (0,lib_json/* textAt */.$6)(component, 'version') ?? '', type };
}
function licencesOf(component) {
    const names = (0,lib_json/* listAt */.gT)(component, 'licenses').map(choice => (0,lib_json/* textAt */.$6)(choice, 'expression') ?? (0,lib_json/* textAt */.$6)((0,lib_json.at)(choice, 'license'), 'id') ?? (0,lib_json/* textAt */.$6)((0,lib_json.at)(choice, 'license'), 'name'));
    return [...new Set(names.filter(name => name !== undefined))].filter(name => name !== '');
}

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/sums.js


/** Digests for `sha256sum --check`. */
const sums = defineKind({
    kind: 'sums',
    files: { text: topFile(sumsName, 'text/plain', 'no') },
    // They cover the manifest, which contains the verdict.
    requirable: false,
    present: anyFound,
    summarise: nothing,
});

;// CONCATENATED MODULE: ./packages/evidence/lib/tests/tests-document.js


// docs/schema/test-results.v1.json has the same rules.
const tests_document_longest = 4000;
const tests_document_most = 1_000_000;
const tests_document_line = matching(/^[\s\S]{0,4000}$/, 'text of at most 4000 characters');
const tests_document_count = shape_number(0, tests_document_most);
const totals = object({ total: tests_document_count, passed: tests_document_count, failed: tests_document_count, error: tests_document_count, skipped: tests_document_count });
const tests_document_shape = object({
    version: oneOf(1),
    commit: matching(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'a full commit id'),
    totals,
    pythons: optional(shape_list(object({
        name: tests_document_line,
        python: tests_document_line,
        totals,
        requirements: optional(object({ from: tests_document_line, pinned: shape_boolean })),
    }), 1000)),
    tests: shape_list(object({
        name: tests_document_line,
        classname: tests_document_line,
        path: optional(shape_text),
        outcome: oneOf('passed', 'failed', 'error', 'skipped'),
        message: optional(tests_document_line),
    }), tests_document_most),
});
/**
 * Makes the document. A test of several runs is listed once for each run, and once for all matrix jobs, each of which is in `pythons`.
 */
function testResults(parts) {
    const { commit, cases, pythons = [] } = parts;
    const entries = cases.map(entry => ({ entry: tests_document_entryOf(entry), key: sortKey(entry) }));
    const tests = entries.sort((a, b) => byBytes(a.key, b.key)).map(({ entry }) => entry);
    return { version: 1, commit, totals: countTests(cases), ...(pythons.length === 0 ? {} : { pythons }), tests };
}
/** The bytes of `test-results.json`. */
function renderTestResults(document) {
    return renderJson(document);
}
/** Parses `test-results.json`. `what` names it in errors. Throws a Problem, also if its totals are not those of its tests. */
function parseTestResults(source, what) {
    const next = 'Regenerate it with pytest-coverage-to-sonar.';
    const document = shape_readShape(tests_document_shape, (0,lib_json/* parseJson */.qF)(source, what), what, next);
    if (Object.entries(document.totals).every(([key, total]) => total === tests_document_numberOf(document, key)))
        return document;
    throw new lib_problem/* Problem */.A(`read ${what}`, { found: 'its totals are not those of its tests.', next });
}
function tests_document_numberOf({ tests }, key) {
    return key === 'total' ? tests.length : tests.filter(({ outcome }) => outcome === key).length;
}
function tests_document_entryOf({ name, classname, path, outcome, message }) {
    return {
        name: tests_document_cut(name),
        classname: tests_document_cut(classname),
        ...(path === undefined ? {} : { path }),
        outcome,
        ...(message === undefined ? {} : { message: tests_document_cut(message) }),
    };
}
function sortKey({ name, classname, path = '', outcome, message = '' }) {
    return [path, classname, name, outcome, message].join('\u0000');
}
/** Shortens a name or message: pytest puts parameters into names, which may be long. */
function tests_document_cut(text) {
    return (text.length > tests_document_longest ? `${text.slice(0, tests_document_longest - 1)}…` : text).toWellFormed();
}

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/test-results.js


/** Every test with its outcome. */
const test_results_testResults = defineKind({
    kind: 'test-results',
    // Another run of the tests may have other results: they may depend on time, order or the machine.
    files: { document: topFile('test-results.json', 'application/json', 'no') },
    requirable: { absent: 'there are no test results. Run pytest-coverage-to-sonar with a JUnit report.' },
    parse: parseTestResults,
    commitOf: ({ commit }) => commit,
    present: anyFound,
    summarise: ([found]) => {
        if (found === undefined)
            return undefined;
        const { totals, pythons } = found.document;
        return pythons === undefined ? totals : { ...totals, pythons };
    },
});

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/test-statement.js


/** The test results as an in-toto statement about the commit, for an attestation. */
const testStatement = defineKind({
    kind: 'test-statement',
    files: { statement: topFile('test-result.statement.json', payloadType, 'no') },
    requirable: {
        absent: 'there is no statement of the test results. Run pytest-coverage-to-sonar with a JUnit report.',
    },
    parse: (text) => statement_parseStatement(payloadType, text),
    commitOf: ({ subject: [first] }) => first?.digest.gitCommit ?? 'unknown',
    present: anyFound,
    // They are the results of test-results.ts.
    summarise: nothing,
});

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/assessment.js
const fixStates = ['fixed', 'not-fixed', 'wont-fix', 'unknown'];

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/findings.js

/** The value of `schema`, and the `$id` of the JSON Schema. */
const findings_findingsSchema = 'https://github.com/org/release-tools/blob/v1/docs/schema/findings.v1.json';
/** Reads the matches of a report as opinions of its scanner. Throws a Problem for a report that the scanner does not write. */
function readReport(scanner, output) {
    const { matches, ...report } = scanners[scanner].parse(output);
    return {
        ...report,
        matches: matches.map(({ assessment, ...match }) => ({ opinion: { scanner, ...assessment }, ...match })),
    };
}
/** True if a version with a fix exists. */
function findings_isFixable(finding) {
    return finding.fix.state === 'fixed';
}
/** Name and version of a package: `jinja2 2.11.2`. */
function packageLabel({ name, version }) {
    return version === '' ? name : `${name} ${version}`;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/severity.js
/** From the least to the most severe. Only grype knows NEGLIGIBLE. */
const severity_severities = ['UNKNOWN', 'NEGLIGIBLE', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL'];
/** The severity that a scanner wrote, in upper or lower case; UNKNOWN for any other text. */
function parseSeverity(text) {
    const upper = text?.toUpperCase();
    return severity_severities.find(known => known === upper) ?? 'UNKNOWN';
}
/** A number for comparisons: higher is worse. */
function rank(severity) {
    return severity_severities.indexOf(severity);
}
/** The most severe of a list; UNKNOWN for an empty list. */
function highest(some) {
    return some.reduce((worst, severity) => (rank(severity) > rank(worst) ? severity : worst), 'UNKNOWN');
}
/** True if two severities agree. Trivy says LOW for NEGLIGIBLE, so these two agree. */
function sameSeverity(a, b) {
    const comparable = (severity) => (severity === 'NEGLIGIBLE' ? 'LOW' : severity);
    return comparable(a) === comparable(b);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/scanners/report-fields.js

/** The Problem for a report that the scanner does not write. No part of a report is skipped silently. */
function badReport(scanner, found) {
    return new lib_problem/* Problem */.A(`read the report of ${scanner}`, {
        found,
        next: `Use the version of ${scanner} that the lock of release-tools names.`,
    });
}
/** A required list. Null is an empty list, because Go writes it so. */
function requiredList(scanner, value, key) {
    const found = (0,lib_json.at)(value, key);
    if (found === null)
        return [];
    if (!Array.isArray(found))
        throw badReport(scanner, `it has no list ${JSON.stringify(key)}.`);
    return found;
}
/** A required text of a match. */
function requiredText(scanner, value, what) {
    if (typeof value === 'string' && value.trim() !== '' && value.length <= 1000)
        return report_fields_oneLine(value);
    throw badReport(scanner, `a match has no ${what}.`);
}
/** The package of a match. */
function report_fields_packageOf(scanner, parts) {
    const purl = typeof parts.purl === 'string' && parts.purl !== '' ? { purl: report_fields_oneLine(parts.purl) } : {};
    return {
        name: requiredText(scanner, parts.name, 'package name'),
        version: typeof parts.version === 'string' ? report_fields_oneLine(parts.version) : '',
        type: typeof parts.type === 'string' ? report_fields_oneLine(parts.type) : '',
        ...purl,
    };
}
/** Cleans text of a package or advisory, whose author may be hostile: one line, no control characters, at most 1000 characters. */
function report_fields_oneLine(text) {
    return text
        .toWellFormed()
        .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
        .trim()
        .slice(0, 1000);
}
/** The first line of a title or description; undefined if it is empty. */
function titleOf(text) {
    const line = report_fields_oneLine(text?.split('\n')[0] ?? '').slice(0, 300);
    return line === '' ? undefined : line;
}
/** `parts` without undefined values: optional fields are absent rather than undefined. */
function withoutUndefined(parts) {
    return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/scanners/grype.js




const grype_name = 'grype';
const grype = {
    title: 'Grype',
    cannotSee: 'what the SBOM of syft does not list',
    parse: ({ report, sbom }) => parseGrype(report, sbom),
};
/**
 * Reads `grype -o json` (grype/presenter/models). Reads only `matches`: `ignoredMatches` exist only with filters in grype itself,
 * which we never set.
 */
function parseGrype(source, sbom) {
    const read = new Set();
    const report = parseJsonParts(source, `the report of ${grype_name}`, 2, part => {
        if ((0,lib_json/* textAt */.$6)(part, 'vulnerability', 'id') === undefined)
            return part;
        // A tenth of its size.
        const match = readMatch(part);
        read.add(match);
        return match;
    });
    if ((0,lib_json/* textAt */.$6)(report, 'descriptor', 'name') !== grype_name)
        throw badReport(grype_name, `it does not say that ${grype_name} made it.`);
    return {
        matches: requiredList(grype_name, report, 'matches').map(one => read.has(one) ? one : readMatch(one)),
        database: readDatabase(report),
        ...readPackages(report, sbom),
    };
}
/**
 * Grype judges the packages of its SBOM. If it does not know the distribution, it silently skips those of the operating system
 * (grype/distro/type.go).
 */
function readPackages(report, sbom) {
    if (sbom === undefined)
        return { judged: [], skipped: [] };
    const document = parseJsonParts(sbom, `the SBOM that ${grype_name} read`, 2, keepKeys('name', 'version', 'type', 'purl'));
    const isCycloneDx = (0,lib_json/* textAt */.$6)(document, 'bomFormat') === 'CycloneDX';
    const listed = requiredList(grype_name, document, isCycloneDx ? 'components' : 'artifacts');
    const named = listed.filter(one => (0,lib_json/* textAt */.$6)(one, 'name') !== undefined && (0,lib_json/* textAt */.$6)(one, 'type') !== 'file');
    const packages = named.map(grype_readPackage);
    const knowsDistribution = (0,lib_json/* textAt */.$6)(report, 'distro', 'name') !== undefined;
    const isSkipped = ({ type }) => !knowsDistribution && systemTypes.includes(type);
    return { judged: packages.filter(one => !isSkipped(one)), skipped: packages.filter(isSkipped) };
}
/** Syft's types for packages of the operating system (syft/pkg/type.go). */
const systemTypes = ['alpm', 'apk', 'deb', 'portage', 'rpm'];
function grype_readPackage(artifact) {
    return report_fields_packageOf(grype_name, {
        name: (0,lib_json.at)(artifact, 'name'),
        version: (0,lib_json.at)(artifact, 'version'),
        type: (0,lib_json.at)(artifact, 'type'),
        purl: (0,lib_json.at)(artifact, 'purl'),
    });
}
function readMatch(match) {
    const id = requiredText(grype_name, (0,lib_json.at)(match, 'vulnerability', 'id'), 'vulnerability identifier');
    const related = (0,lib_json/* listAt */.gT)(match, 'relatedVulnerabilities')
        .map(one => (0,lib_json/* textAt */.$6)(one, 'id'))
        .filter(one => one !== undefined);
    const artifact = (0,lib_json.at)(match, 'artifact');
    return {
        assessment: readAssessment(id, (0,lib_json.at)(match, 'vulnerability'), (0,lib_json/* listAt */.gT)(match, 'relatedVulnerabilities')),
        ids: [...new Set([id, ...related, ...advisories(match)])],
        package: grype_readPackage(artifact),
        locations: primaryPaths(artifact),
    };
}
/** The distributor's advisories of a fix (RHSA-2024:1), which trivy lists too. Identifiers of vulnerabilities are in the other fields. */
function advisories(match) {
    return (0,lib_json/* listAt */.gT)(match, 'vulnerability', 'advisories')
        .map(one => (0,lib_json/* textAt */.$6)(one, 'id'))
        .filter(id => id !== undefined && id !== '' && !/^(CVE|GHSA)-/i.test(id));
}
function readAssessment(id, vulnerability, related) {
    const all = [vulnerability, ...related];
    const scores = all
        .flatMap(one => (0,lib_json/* listAt */.gT)(one, 'cvss'))
        .map(cvss => (0,lib_json/* numberAt */.tk)(cvss, 'metrics', 'baseScore'))
        .filter(score => score !== undefined && score >= 0 && score <= 10);
    const epss = all
        .flatMap(one => (0,lib_json/* listAt */.gT)(one, 'epss'))
        .map(one => (0,lib_json/* numberAt */.tk)(one, 'epss'))
        .filter(one => one !== undefined && one >= 0 && one <= 1);
    const exploited = all.some(one => (0,lib_json/* listAt */.gT)(one, 'knownExploited').length > 0);
    return {
        id,
        severity: parseSeverity((0,lib_json/* textAt */.$6)(vulnerability, 'severity')),
        source: (0,lib_json/* textAt */.$6)(vulnerability, 'namespace') ?? 'unknown',
        fix: readFix((0,lib_json.at)(vulnerability, 'fix')),
        ...withoutUndefined({
            title: titleOf((0,lib_json/* textAt */.$6)(vulnerability, 'description') ?? related.map(one => (0,lib_json/* textAt */.$6)(one, 'description')).find(Boolean)),
            url: (0,lib_json/* textAt */.$6)(vulnerability, 'dataSource'),
            cvss: highestOf(scores),
            epss: highestOf(epss),
            knownExploited: exploited || undefined,
        }),
    };
}
function readFix(fix) {
    const state = (0,lib_json/* textAt */.$6)(fix, 'state');
    return { state: fixStates.find(known => known === state) ?? 'unknown', versions: (0,lib_json/* textsAt */.i1)(fix, 'versions') };
}
// Supporting evidence (a RECORD file beside METADATA) is not the location of the package.
function primaryPaths(artifact) {
    const locations = (0,lib_json/* listAt */.gT)(artifact, 'locations');
    const primary = locations.filter(location => (0,lib_json/* textAt */.$6)(location, 'annotations', 'evidence') !== 'supporting');
    return (primary.length > 0 ? primary : locations)
        .map(location => (0,lib_json/* textAt */.$6)(location, 'path'))
        .filter(path => path !== undefined);
}
// Before grype 0.88, `db` itself has these fields; later versions have them in `db.status`.
function readDatabase(report) {
    const database = (0,lib_json.at)(report, 'descriptor', 'db');
    const status = (0,lib_json.at)(database, 'status') ?? database;
    return withoutUndefined({
        version: (0,lib_json/* textAt */.$6)(status, 'schemaVersion'),
        built: (0,lib_json/* textAt */.$6)(status, 'built'),
        source: (0,lib_json/* textAt */.$6)(status, 'from'),
    });
}
function highestOf(numbers) {
    const known = numbers.filter(number => number !== undefined);
    return known.length === 0 ? undefined : Math.max(...known);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/scanners/trivy.js



const trivy_name = 'trivy';
const trivy = {
    title: 'Trivy',
    cannotSee: 'in directories, packages that are installed, for example in a virtual environment, and packages only for development',
    parse: ({ report, about }) => ({ ...parseTrivy(report), database: parseTrivyDatabase(about) }),
};
/** The keys of a vulnerability and of a package that are read: a fifth of them. */
const neededKeys = keepKeys(...[
    'VulnerabilityID',
    'VendorIDs',
    'PkgPath',
    'PkgName',
    'InstalledVersion',
    'PkgIdentifier',
    'FixedVersion',
    'Status',
], ...['Severity', 'SeveritySource', 'DataSource', 'CVSS', 'Title', 'PrimaryURL'], ...['Name', 'Version', 'Identifier', 'Repository']);
function neededOf(part) {
    const needed = neededKeys(part);
    return isOfSuse((0,lib_json/* textAt */.$6)(part, 'VulnerabilityID'))
        ? { ...needed, References: (0,lib_json.at)(part, 'References') }
        : needed;
}
/**
 * Reads `trivy --format json` of schema version 2. If trivy finds nothing to scan in a target, its report has no `Results`.
 */
function parseTrivy(source) {
    const report = parseJsonParts(source, `the report of ${trivy_name}`, 4, neededOf);
    const version = (0,lib_json.at)(report, 'SchemaVersion');
    if (version !== 2)
        throw badReport(trivy_name, `its SchemaVersion is ${JSON.stringify(version)}, but only 2 is known.`);
    const results = (0,lib_json.at)(report, 'Results') === undefined ? [] : requiredList(trivy_name, report, 'Results');
    return {
        matches: results.flatMap(readResult),
        judged: results.flatMap(readJudged),
        skipped: results.flatMap(readSkipped),
    };
}
/** Reads `trivy version --format json`: only this has the date of the database. */
function parseTrivyDatabase(text) {
    const database = (0,lib_json.at)((0,lib_json/* parseJson */.qF)(text, `the version report of ${trivy_name}`, 1024 * 1024), 'VulnerabilityDB');
    return withoutUndefined({ version: (0,lib_json/* numberAt */.tk)(database, 'Version')?.toString(), built: (0,lib_json/* textAt */.$6)(database, 'UpdatedAt') });
}
function readResult(result) {
    const target = (0,lib_json/* textAt */.$6)(result, 'Target') ?? '';
    const type = (0,lib_json/* textAt */.$6)(result, 'Type') ?? '';
    const vulnerabilities = (0,lib_json.at)(result, 'Vulnerabilities') === undefined ? [] : requiredList(trivy_name, result, 'Vulnerabilities');
    return vulnerabilities.map(vulnerability => readVulnerability(vulnerability, type, target));
}
/** Packages that trivy lists in an SBOM only (pkg/detector/library/driver.go). */
const listedOnly = ['conda-pkg', 'conda-environment'];
/** The packages that trivy lists (`--list-all-pkgs`), without those that it does not judge. */
function readJudged(result) {
    return readListed(result, one => !isThirdParty(one) && !listedOnly.includes((0,lib_json/* textAt */.$6)(result, 'Type') ?? ''));
}
function readSkipped(result) {
    return readListed(result, one => isThirdParty(one) || listedOnly.includes((0,lib_json/* textAt */.$6)(result, 'Type') ?? ''));
}
function readListed(result, isMeant) {
    const packages = (0,lib_json.at)(result, 'Packages') === undefined ? [] : requiredList(trivy_name, result, 'Packages');
    return packages
        .filter(one => (0,lib_json/* textAt */.$6)(one, 'Name') !== undefined && isMeant(one))
        .map(one => trivy_readPackage(one, (0,lib_json/* textAt */.$6)(result, 'Type') ?? ''));
}
/** Since 0.70, trivy skips packages of an operating system that are not from its distributor. */
function isThirdParty(found) {
    return (0,lib_json/* textAt */.$6)(found, 'Repository', 'Class') === 'third-party';
}
function trivy_readPackage(found, type) {
    return report_fields_packageOf(trivy_name, {
        name: (0,lib_json.at)(found, 'Name'),
        version: (0,lib_json.at)(found, 'Version'),
        type,
        purl: (0,lib_json.at)(found, 'Identifier', 'PURL'),
    });
}
function readVulnerability(vulnerability, type, target) {
    const id = requiredText(trivy_name, (0,lib_json.at)(vulnerability, 'VulnerabilityID'), 'vulnerability identifier');
    // For operating system packages the target is a description ("image (debian 12.9)"), not a path.
    const place = (0,lib_json/* textAt */.$6)(vulnerability, 'PkgPath') ?? (/ \(.*\)$/.test(target) || isCategory(target) ? undefined : target);
    return {
        assessment: trivy_readAssessment(id, vulnerability),
        ids: [...new Set([id, ...(0,lib_json/* textsAt */.i1)(vulnerability, 'VendorIDs'), ...cvesOfSuse(id, vulnerability)])],
        package: report_fields_packageOf(trivy_name, {
            name: (0,lib_json.at)(vulnerability, 'PkgName'),
            version: (0,lib_json.at)(vulnerability, 'InstalledVersion'),
            type,
            purl: (0,lib_json.at)(vulnerability, 'PkgIdentifier', 'PURL'),
        }),
        locations: place === undefined || place === '' ? [] : [place.startsWith('/') ? place : `/${place}`],
    };
}
/**
 * The CVEs of an advisory of SUSE, under whose identifier trivy lists a vulnerability. Only its references name them
 * (trivy-db: pkg/vulnsrc/suse-cvrf), as pages of SUSE: https://www.suse.com/security/cve/CVE-2024-28834/
 */
function cvesOfSuse(id, vulnerability) {
    if (!isOfSuse(id))
        return [];
    return (0,lib_json/* textsAt */.i1)(vulnerability, 'References').flatMap(url => /^https:\/\/www\.suse\.com\/security\/cve\/(CVE-\d{4}-\d{4,})(?:\/|\.html)?$/.exec(url)?.[1] ?? []);
}
function isOfSuse(id) {
    return id !== undefined && /^(open)?SUSE-/.test(id);
}
// Names that trivy gives to all packages of one kind.
function isCategory(target) {
    return ['Python', 'Node.js', 'Ruby', 'Java', 'Conda', 'Go', 'Rust'].includes(target);
}
function trivy_readAssessment(id, vulnerability) {
    const cvss = (0,lib_json.at)(vulnerability, 'CVSS');
    const scores = Object.values(typeof cvss === 'object' && cvss !== null ? cvss : {}).map(one => (0,lib_json/* numberAt */.tk)(one, 'V3Score') ?? (0,lib_json/* numberAt */.tk)(one, 'V40Score'));
    const known = scores.filter(score => score !== undefined && score >= 0 && score <= 10);
    return {
        id,
        severity: parseSeverity((0,lib_json/* textAt */.$6)(vulnerability, 'Severity')),
        source: (0,lib_json/* textAt */.$6)(vulnerability, 'SeveritySource') ?? (0,lib_json/* textAt */.$6)(vulnerability, 'DataSource', 'ID') ?? 'unknown',
        fix: trivy_readFix(vulnerability),
        ...withoutUndefined({
            title: titleOf((0,lib_json/* textAt */.$6)(vulnerability, 'Title')),
            url: (0,lib_json/* textAt */.$6)(vulnerability, 'PrimaryURL'),
            cvss: known.length === 0 ? undefined : Math.max(...known),
        }),
    };
}
// https://trivy.dev/latest/docs/configuration/filtering/#by-status
const states = {
    fixed: 'fixed',
    affected: 'not-fixed',
    fix_deferred: 'not-fixed',
    will_not_fix: 'wont-fix',
    end_of_life: 'wont-fix',
};
function trivy_readFix(vulnerability) {
    const versions = ((0,lib_json/* textAt */.$6)(vulnerability, 'FixedVersion') ?? '')
        .split(',')
        .map(version => version.trim())
        .filter(Boolean);
    if (versions.length > 0)
        return { state: 'fixed', versions };
    const status = (0,lib_json/* textAt */.$6)(vulnerability, 'Status') ?? '';
    return { state: (Object.hasOwn(states, status) ? states[status] : undefined) ?? 'unknown', versions };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/scanners.js


/** Every scanner whose findings a release can have. Lists of scanners have this order everywhere. */
const scanners_scanners = { grype: grype, trivy: trivy };
const scannerNames = Object.keys(scanners_scanners);

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/findings-document.js






// docs/schema/findings.v1.json has the same rules.
const findings_document_line = matching(/^[\s\S]{0,4000}$/, 'text of at most 4000 characters');
const findings_document_digest = matching(/^sha256:[0-9a-f]{64}$/, '"sha256:" and 64 lower-case hexadecimal digits');
const severity = oneOf(...severity_severities);
const findings_document_count = shape_number(0, Number.MAX_SAFE_INTEGER);
const fix = object({ state: oneOf(...fixStates), versions: shape_list(findings_document_line, 1000) });
const opinion = object({
    scanner: oneOf(...scannerNames),
    id: shape_text,
    severity,
    source: shape_text,
    fix,
    title: optional(findings_document_line),
    url: optional(findings_document_line),
    cvss: optional(shape_number(0, 10)),
    epss: optional(shape_number(0, 1)),
    knownExploited: optional(shape_boolean),
});
const finding = object({
    id: shape_text,
    aliases: shape_list(shape_text, 1000),
    package: object({
        name: shape_text,
        version: findings_document_line,
        type: findings_document_line,
        purl: optional(shape_text),
        otherDistributions: optional(shape_list(shape_text, 10)),
    }),
    severity,
    fix,
    locations: shape_list(findings_document_line),
    opinions: shape_list(opinion, 1000),
    unseen: optional(shape_list(oneOf(...scannerNames), 10)),
    disagreement: optional(oneOf('severity', 'presence')),
});
const database = object({
    version: optional(shape_text),
    built: optional(shape_text),
    source: optional(shape_text),
    sample: optional(shape_boolean),
});
const scanner = object({
    name: oneOf(...scannerNames),
    version: shape_text,
    sha256: optional(matching(/^[0-9a-f]{64}$/, '64 lower-case hexadecimal digits')),
    status: oneOf('ok', 'error'),
    database,
    error: optional(findings_document_line),
});
const target = object({
    kind: oneOf(...targetKinds),
    name: shape_text,
    path: optional(shape_text),
    platform: optional(shape_text),
    digest: optional(findings_document_digest),
});
const findings_document_counts = object({ UNKNOWN: findings_document_count, NEGLIGIBLE: findings_document_count, LOW: findings_document_count, MEDIUM: findings_document_count, HIGH: findings_document_count, CRITICAL: findings_document_count });
const findings_document_shape = object({
    schema: oneOf(findings_findingsSchema),
    target,
    scanned: matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/, 'a time like 2026-01-31T12:00:00Z'),
    scanners: shape_list(scanner, 10),
    unjudged: optional(shape_list(findings_document_line)),
    summary: object({ total: findings_document_count, severities: findings_document_counts, fixable: findings_document_count, disagreements: findings_document_count }),
    findings: shape_list(finding),
});
/** Parses `vulnerabilities.json`. `what` names it in errors. Throws a Problem. */
function parseFindings(source, what) {
    return shape_readShape(findings_document_shape, (0,lib_json/* parseJson */.qF)(source, what), what, 'Regenerate it with scan-image.');
}
/** Makes the document. Computes its counts, so that they agree with the list. */
function findingsDocument(parts) {
    const { findings, unjudged = [] } = parts;
    const severities_ = Object.fromEntries([...severities].reverse().map(one => [one, findings.filter(finding => finding.severity === one).length]));
    return {
        schema: findingsSchema,
        target: parts.target,
        scanned: parts.scanned,
        scanners: parts.scanners,
        ...(unjudged.length === 0 ? {} : { unjudged }),
        summary: {
            total: findings.length,
            severities: severities_,
            fixable: findings.filter(isFixable).length,
            disagreements: findings.filter(finding => finding.disagreement !== undefined).length,
        },
        findings,
    };
}
/** The bytes of `vulnerabilities.json`. */
function renderFindings(document) {
    return renderJson(document);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/vulnerabilities.js



/** Everything that the scanners found in the project, and in each image and platform. */
const vulnerabilities = defineKind({
    kind: 'vulnerabilities',
    files: {
        document: targetFile('vulnerabilities.json', 'application/vnd.release-tools.findings.v1+json', 'no'),
    },
    requirable: { absent: 'nothing was scanned. Run scan-image.', lacking: 'was not scanned. Run scan-image for it.' },
    parse(text, path) {
        const document = parseFindings(text, path);
        // The policy judges findings of tools less strictly.
        if (document.target.kind !== 'tools')
            return document;
        throw new lib_problem/* Problem */.A(`read ${path}`, {
            found: 'it is about tools, and not about what is released.',
            next: 'Run scan-image again.',
        });
    },
    targetOf: ({ target }) => target,
    present: anyFound,
    lacking: lackingTargets,
    // The path says what a file is about. The name in it may be another spelling of the project's name.
    summarise: (found) => found.map(({ document, target: { name } }) => ({ ...document, target: { ...document.target, name } })),
});

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/tools.js









const tools_files = {
    cyclonedx: ofTools(sbom.files.cyclonedx),
    spdx: ofTools(sbom.files.spdx),
    findings: ofTools(vulnerabilities.files.document),
    report: ofTools(sarif.files.report),
};
/** What only builds or tests the project: its SBOMs and findings, apart from those of what is released. */
const tools = defineKind({
    kind: 'tools',
    files: tools_files,
    requirable: { absent: 'its build and test tools were not catalogued. Run generate-sbom.' },
    parse(text, path) {
        if (path === tools_files.findings.path)
            return parseToolFindings(text, path);
        return path === tools_files.report.path ? sarif.parse?.(text, path) : sbom.parse?.(text, path);
    },
    contradictionOf: (document, _, release) => (isSbom(document) ? versionContradiction(document, release) : undefined),
    present: found => found.some(({ path }) => path === tools_files.cyclonedx.path),
    summarise: (found) => {
        const catalogue = found.find(({ path }) => path === tools_files.cyclonedx.path)?.document;
        const findings = found
            .filter(({ path }) => path === tools_files.findings.path)
            .map(one => ofProject(one));
        if (catalogue === undefined && findings.length === 0)
            return undefined;
        return { components: catalogue === undefined ? undefined : componentsOf(catalogue).length, findings };
    },
});
function isSbom(document) {
    return (0,lib_json/* textAt */.$6)(document, 'bomFormat') !== undefined || (0,lib_json/* textAt */.$6)(document, 'spdxVersion') !== undefined;
}
/** The findings with the name that the release gives its project, as everywhere in it. */
function ofProject({ document, target }) {
    return { ...document, target: { ...document.target, name: target.name } };
}
function ofTools({ name, mediaType, reproducible }) {
    return topFile(`${targetDir({ kind: 'tools', name: '' })}${name}`, mediaType, reproducible);
}
/** Findings of something else must not be judged as those of tools, which fail nothing by default. */
function parseToolFindings(text, path) {
    const document = parseFindings(text, path);
    if (document.target.kind === 'tools')
        return document;
    throw new lib_problem/* Problem */.A(`read ${path}`, {
        found: `it is about ${targetLabel(document.target)}, and not about tools.`,
        next: 'Run scan-image again.',
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/verification-summary.js



/** The verdict on the whole release, as a signed Verification Summary Attestation. It lies beside the release directory. */
const verificationSummary = defineKind({
    kind: 'verification-summary',
    files: { bundle: topFile(summaryName, bundleMediaType, 'no') },
    // It is the verdict.
    requirable: false,
    present: anyFound,
    summarise: nothing,
});

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/verify-log.js

/** What verification printed when the release was made. */
const verifyLog = defineKind({
    kind: 'verify-log',
    files: { text: topFile('signature-verify.log', 'text/plain', 'no') },
    // It is written when the release is assembled.
    requirable: false,
    present: anyFound,
    summarise: nothing,
});

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/register.js




















/** Every kind, in the order in which notes and reports name them. */
const register = [
    artifacts,
    build,
    sbom,
    vulnerabilities,
    sarif,
    tools,
    licences,
    test_results_testResults,
    testStatement,
    coverage,
    hardening,
    policy,
    provenance_provenance,
    imageSignature,
    verifyLog,
    notes,
    page,
    manifest,
    sums,
    verificationSummary,
];
/** Every kind, to iterate over. */
const evidenceKinds = register;
/** Every kind by its name. */
const register_kinds = Object.fromEntries(register.map(rule => [rule.kind, rule]));
const requirableKinds = register.filter(isRequirable).map(rule => rule.kind);
function isRequirable(rule) {
    return rule.requirable !== false;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/build/proof-of.js

/** What a document says of an artifact, by its path and its SHA-256 in lower-case hex. Undefined if it is about other bytes. */
function proofOfArtifact(document, { path, sha256 }) {
    const entry = document?.artifacts.find(one => one.path === path && one.sha256 === sha256);
    return entry && provenOf(entry);
}
/**
 * The same for an image, by its digest (`sha256:…`). Two builds from one workspace prove nothing of a rebuild of the tag: what earlier
 * steps of the job had made is in no commit.
 */
function proofOfImage(document, digest) {
    const image = document?.image;
    if (image?.digest !== digest)
        return undefined;
    return provenOf(image.proof === 'bytes' && isFromWorkspace(image) ? { ...image, proof: 'unverified' } : image);
}
function provenOf({ proof, causes = [] }) {
    return { reproducible: proof, ...(causes.length === 0 ? {} : { causes: causes.map(causeText) }) };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/evidence-reader.js



function evidenceReader(manifest, sources) {
    const files = new Map(manifest.files.map(file => [file.path, file]));
    return async (path) => {
        const file = files.get(path) ?? { path, asset: path };
        for (const source of sources) {
            const name = nameIn(source, file);
            const bytes = name === undefined ? undefined : await source.read(name);
            // What lies beside one asset may be of another release.
            if (bytes && (source.kind !== 'asset' || sha256(bytes) === files.get(path)?.sha256))
                return bytes;
        }
        return undefined;
    };
}
/** True if the file is part of the release, whether or not it was provided. */
function isListed(manifest, path) {
    return unlisted.some(name => name === path) || manifest.files.some(file => file.path === path);
}
function digestReader(manifest, sources) {
    const files = new Map(manifest.files.map(file => [file.path, file]));
    return async (paths, hashes) => {
        const found = new Map();
        for (const source of sources) {
            const pathOf = new Map();
            for (const path of paths.filter(one => !found.has(one))) {
                const file = files.get(path);
                const name = file && nameIn(source, file);
                if (name !== undefined && source.has(name))
                    pathOf.set(name, path);
            }
            if (pathOf.size === 0)
                continue;
            const taken = await source.digests([...pathOf.keys()], ['sha256', ...hashes.filter(hash => hash !== 'sha256')]);
            for (const [name, digests] of taken) {
                const path = pathOf.get(name) ?? '';
                if (digests.sha256 === files.get(path)?.sha256)
                    found.set(path, digests);
            }
        }
        return found;
    };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/check-build.js






const { project, archives, image: check_build_image } = build.files;
/**
 * One check for the artifacts and one for each image, if the manifest says that a rebuild gives the same bytes. Then the record of the
 * build in the release must say that a second build gave them.
 */
async function checkBuild(manifest, read) {
    const artifacts = manifest.files
        .filter(({ path }) => isArtifact(path))
        .map(file => ({
        what: file.path,
        reproducible: file.reproducible,
        proven: (document) => proofOfArtifact(document, file),
    }));
    const checks = [
        checkClaims('build', [project.path, archives.path], artifacts),
        ...manifest.images.map(one => checkClaims(`build of image ${one.name}`, [check_build_image.pathOf(one.name)], [claimOf(one)])),
    ];
    const done = await Promise.all(checks.map(one => one(manifest, read)));
    return done.flatMap(one => one ?? []);
}
function claimOf({ repository, digest, reproducible = 'unverified' }) {
    return { what: repository, reproducible, proven: document => proofOfImage(document, digest) };
}
/** The first of `paths` is the one that a release needs; the others may prove some of the claims. */
function checkClaims(name, paths, claims) {
    return async (manifest, read) => {
        const proven = claims.filter(({ reproducible }) => reproducible === 'bytes' || reproducible === 'payload');
        if (proven.length === 0)
            return undefined;
        const listed = paths.filter(path => isListed(manifest, path));
        return withFileName(listed[0] ?? paths[0], await check(name, () => requireProven(listed, proven, read)));
    };
}
async function requireProven(paths, claims, read) {
    if (paths.length === 0)
        failCheck('the manifest says that a rebuild gives the same bytes, and nothing in the release says so.', askPublisher);
    const documents = [];
    for (const path of paths) {
        const text = await read(path);
        if (text === undefined)
            return {
                status: 'absent',
                detail: 'The record of the build is only in the release tarball, which was not provided.',
            };
        documents.push(parseBuild(text.toString('utf8'), path));
    }
    const wrong = claims.find(({ proven }) => !documents.some(document => proven(document)?.reproducible === 'bytes'));
    if (wrong !== undefined)
        failCheck(`the manifest says that a rebuild gives the same bytes for ${JSON.stringify(wrong.what)}, which this record does not say.`, askPublisher);
    const which = claims.map(({ what }) => what.replace(/^artifacts\//, '')).join(', ');
    return { detail: `The signed record says that a second build gave the same bytes for ${which}.` };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/check-origin.js



/**
 * If a certificate says whose run signed, it must agree with the manifest. Otherwise, any caller of the same reusable workflow, or
 * a run of another commit, could sign for this release. Keys and identities of people do not name a run.
 */
function requireOrigin({ source: run }, { source }) {
    if (run === undefined)
        return;
    if (run.repository !== source.repository)
        failCheck(`it was signed by a run of ${run.repository}, but the release comes from ${source.repository}.`);
    if (run.commit !== source.commit)
        failCheck(`it was signed by a run of commit ${run.commit}, but the release comes from commit ${source.commit}.`);
    requireTagOfRun(run.ref, source.tag, 'it was signed by a run');
}
/**
 * A key may sign for several projects, and the workflow of another repository signs for every repository that calls it. Only the
 * verifier can say which repository is meant. Throws CannotCheck if that is needed, but not given.
 */
function check_origin_requireRepository({ signer, source: run }, { source }, { repository }) {
    requireRepositoryOf({ source }, repository);
    if (repository !== undefined || run === undefined)
        return;
    const shared = by_kind_byKind(signer, {
        key: () => undefined,
        identity: ({ identity }) => (identity.startsWith(`${source.repository}/`) ? undefined : identity),
    });
    if (shared === undefined)
        return;
    throw new CannotCheck('verify the release', {
        found: `it is signed by a workflow that other repositories can also call (${shared}). ` +
            'Give --source-repository with the repository that you expect.',
        next: `Check that you expect ${source.repository}, which the release names.`,
    });
}
/** Refuses the release of a repository other than the one that is meant. */
function requireRepositoryOf({ source }, repository) {
    if (repository === undefined || source.repository === repository)
        return;
    failCheck(`the release comes from ${source.repository}, not from ${repository}.`, `Do not use it. Download the release of ${repository}, and check the value of --source-repository.`);
}
/** If a tag started the run, it must be the tag of the release. A run of a branch is identified by its commit only. */
function requireTagOfRun(ref, tag, what) {
    if (ref.startsWith('refs/tags/') && ref !== `refs/tags/${tag}`)
        failCheck(`${what} of ${ref}, but the release comes from refs/tags/${tag}.`);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/check-images.js





/** Predicate type that `cosign sign` (3.x) writes. https://github.com/sigstore/cosign/blob/main/specs/BUNDLE_SPEC.md */
const imageSignatureType = 'https://sigstore.dev/cosign/sign/v1';
/** One check for each image: it must have a valid signature of its digest. */
async function checkImages(manifest, read, verifier) {
    return Promise.all(manifest.images.map(async (image) => withFileName(imageSignature.files.bundle.pathOf(image.name), await check(`image ${image.name}`, () => check_images_checkImage(image, manifest, read, verifier)))));
}
async function check_images_checkImage(image, manifest, read, verifier) {
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

;// CONCATENATED MODULE: ./packages/evidence/lib/slsa/provenance-facts.js


/** What verified provenance says of the builds of a release: level, builders, refs of the runs. */
function provenanceFacts(all, tag, builders) {
    return {
        level: buildLevel(all, tag, builders),
        builders: all.map(one => ({ id: builderOf(one.predicate), confirmed: isConfirmed(one) })),
        refs: all.flatMap(({ source }) => (source === undefined ? [] : [source.ref])),
    };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/check-subjects.js






/**
 * The subjects must be the artifacts and images of the release: all of them and nothing else. The manifest lists them by SHA-256. If
 * a subject has another digest, that of the artifacts is taken and compared; the manifest has no other digest of an image.
 */
async function checkSubjects(subjects, manifest, digestsOf) {
    const expected = await expectedSubjects(subjects, manifest, digestsOf);
    const byDigest = new Map(expected.flatMap(one => Object.entries(one.digests).map(([hash, value]) => [`${hash}:${value}`, one])));
    const covered = new Set(subjects.map(subject => requireExpected(subject, expected, byDigest)));
    const left = expected.find(one => !covered.has(one));
    if (left !== undefined)
        failCheck(`it does not cover ${[...left.names].join(', ')} (sha256:${left.digests.sha256}).`);
}
/** The artifact or image that a subject is. */
function requireExpected({ name, digest }, expected, byDigest) {
    const shown = `its subject ${JSON.stringify(name)}`;
    const own = hashNames.filter(hash => Object.hasOwn(digest, hash));
    const found = own.map(hash => byDigest.get(`${hash}:${digest[hash]}`)).find(one => one !== undefined);
    if (found === undefined)
        throw notExpected(shown, digest, expected);
    // One content can have thousands of names.
    const names = () => [...found.names].join(', ');
    if (!agrees(digest, found.digests))
        failCheck(`${shown} has one of the digests of ${names()}, but another one differs.`);
    if (name !== undefined && found.isFile && !found.names.has(external_node_path_.posix.basename(name)))
        failCheck(`${shown} has the digest of ${names()}.`);
    return found;
}
/** A subject without a SHA-256 may be something whose other digests are not known. */
function notExpected(shown, digest, expected) {
    const hash = hashNames.find(one => Object.hasOwn(digest, one));
    if (hash === undefined)
        return withoutSha256(shown);
    const unknown = expected.find(({ digests }) => digests[hash] === undefined);
    if (unknown === undefined)
        failCheck(`${shown} (${hash}:${digest[hash]}) is not an artifact or image of the release.`);
    if (!unknown.isFile)
        return withoutSha256(shown);
    return new CannotCheck('verify the release', {
        found: `${shown} has no SHA-256, and its ${hash} could not be compared: ${[...unknown.names].join(', ')} was not provided.`,
        next: 'Download all artifacts of the release, or its tarball.',
    });
}
async function expectedSubjects(subjects, { files, images }, digestsOf) {
    const expected = new Map();
    const add = (sha256, name, isFile, digests = {}) => {
        const known = expected.get(sha256) ?? { names: new Set(), isFile, digests: { ...digests, sha256 } };
        expected.set(sha256, { ...known, names: known.names.add(name), isFile: known.isFile && isFile });
    };
    const artifacts = files.filter(({ path }) => isArtifact(path));
    const others = hashNames.filter(hash => hash !== 'sha256' && subjects.some(one => Object.hasOwn(one.digest, hash)));
    const paths = artifacts.map(({ path }) => path);
    const taken = others.length === 0 ? new Map() : await digestsOf(paths, others);
    for (const { path, sha256 } of artifacts)
        add(sha256, external_node_path_.posix.basename(path), true, taken.get(path));
    for (const { digest, repository, platforms } of images)
        for (const one of [digest, ...platforms.map(platform => platform.digest)])
            add(one.slice('sha256:'.length), repository, false);
    return [...expected.values()];
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/check-provenance.js










const provenancePath = provenance_provenance.files.bundles.path;
/** Maximum number of bundles. Each job of a build matrix writes one. */
const mostBundles = 1000;
/** Checks the provenance of the release. If it passes, a second check says which SLSA Build level it shows. */
async function checkProvenance(manifest, read, verifier, digests, builders) {
    const { provenance: facts, ...result } = await check('provenance', async () => {
        // If it must be there, the check of the files says that it is missing.
        const bytes = isListed(manifest, provenancePath) ? await read(provenancePath) : undefined;
        return checkBundles(manifest, bytes, { verifier, digests, builders });
    });
    return [withFileName(provenancePath, result), ...(facts ? [levelCheck(facts)] : [])];
}
/** Nothing is wrong with a low level: who needs a higher one says so in a policy. */
function levelCheck(provenance) {
    const { level } = provenance;
    const isOpen = level.level === 0 || level.possible !== undefined || level.operator !== undefined;
    return { name: 'SLSA level', status: isOpen ? 'absent' : 'pass', detail: levelText(level), provenance };
}
/**
 * Every bundle must have a valid signature and be SLSA provenance of this commit. Together, their subjects must be the artifacts
 * and images of the release: all of them and nothing else.
 */
async function checkBundles(manifest, bytes, { verifier, digests, builders }) {
    const factsOf = (provenance) => provenanceFacts(provenance, manifest.source.tag, builders);
    if (!isListed(manifest, provenancePath))
        return { status: 'absent', detail: 'The release has no provenance.', provenance: factsOf([]) };
    if (!bytes)
        return { status: 'absent', detail: `${provenancePath} was not provided.` };
    const all = bundleLines(bytes.toString()).map(line => verifier.verifyStatement(line));
    for (const one of all) {
        requireOrigin(one, manifest);
        check_provenance_checkStatement(one.statement, manifest);
    }
    await checkSubjects(all.flatMap(({ statement }) => statement.subject), manifest, digests);
    const facts = factsOf(all.map(({ statement: { predicate }, ...one }) => ({ ...one, predicate })));
    const [verified] = all;
    return {
        detail: describe(manifest),
        provenance: facts,
        ...(verified ? { verified: verified } : {}),
    };
}
/** The lines of a JSON Lines file of bundles. The last line may lack its line break. */
function bundleLines(text) {
    const lines = text.split('\n').filter(line => line.trim() !== '');
    if (lines.length === 0)
        failCheck('it has no bundle.');
    if (lines.length > mostBundles)
        failCheck(`it has ${lines.length} bundles, more than the ${mostBundles} accepted.`);
    return lines;
}
function check_provenance_checkStatement(statement, { source }) {
    if (statement.predicateType !== provenanceType)
        failCheck(`its predicate is ${JSON.stringify(statement.predicateType)}, not ${provenanceType}.`);
    checkSources(gitSources(statement.predicate), source);
}
/** The sources must include this commit of this repository. They may include other repositories. */
function checkSources(sources, { repository, commit, tag }) {
    const own = sources.filter(({ uri }) => uri === `git+${repository}` || uri.startsWith(`git+${repository}@`));
    if (own.length === 0) {
        const others = sources.map(({ uri }) => uri).join(', ');
        failCheck(`it names no commit of ${repository}${others === '' ? '' : `, only of ${others}`}.`);
    }
    if (!own.some(one => one.commit === commit))
        failCheck(`it is about commit ${own.map(one => one.commit).join(', ')}, but the release comes from commit ${commit}.`);
    for (const { uri } of own)
        requireTagOfRun(uri.slice(`git+${repository}@`.length), tag, 'it is about a build');
}
/** Commits among the resolved dependencies. A predicate of another shape has none. */
function gitSources(predicate) {
    return (0,lib_json/* listAt */.gT)(predicate, 'buildDefinition', 'resolvedDependencies').flatMap(dependency => {
        const commit = (0,lib_json/* textAt */.$6)(dependency, 'digest', 'gitCommit');
        return commit === undefined ? [] : [{ uri: (0,lib_json/* textAt */.$6)(dependency, 'uri') ?? '', commit }];
    });
}
function describe({ files, images }) {
    const artifacts = files.filter(({ path }) => isArtifact(path)).length;
    return `SLSA provenance v1 covers ${count(artifacts, 'artifact')} and ${count(images.length, 'image')}.`;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/check-kinds.js




/** For kinds of which only the digests of their files are checked, which check-files.ts does. */
const byDigest = async () => [];
/** For kinds that verify.ts checks separately: before it trusts anything else, or after it has read the whole release. */
const apart = async () => [];
/** How each kind is verified. The compiler requires a line for each new kind. */
const checks = {
    artifacts: byDigest,
    build: checkBuild,
    sbom: byDigest,
    vulnerabilities: byDigest,
    sarif: byDigest,
    tools: byDigest,
    licences: byDigest,
    'test-results': byDigest,
    'test-statement': byDigest,
    coverage: byDigest,
    hardening: byDigest,
    policy: apart,
    provenance: checkProvenance,
    'image-signature': checkImages,
    'verify-log': byDigest,
    notes: byDigest,
    page: byDigest,
    manifest: apart,
    sums: apart,
    'verification-summary': apart,
};
/** The checks of all kinds, in the order of the register. */
async function checkKinds(...release) {
    const done = await Promise.all(evidenceKinds.map(({ kind }) => checks[kind](...release)));
    return done.flat();
}

// EXTERNAL MODULE: ./node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(8009);
;// CONCATENATED MODULE: ./packages/base/lib/canonical-yaml.js
/**
 * Reads YAML in the form of renderYaml: block mappings with plain keys, lists, strings in double quotes on one line, whole numbers. The
 * library makes a tree of nodes first, which takes 15 times as long: 0.4 s for the manifest of a thousand files. Returns undefined for
 * everything else, for whatever reason; the library then reads it, or says what is wrong. Tests compare both.
 */
function readCanonicalYaml(text) {
    const lines = text.split('\n');
    // Each line ends, the last one too.
    if (lines.pop() !== '')
        return undefined;
    try {
        const reader = new canonical_yaml_Reader(lines);
        const value = reader.mapping(0);
        return reader.isAtEnd ? value : undefined;
    }
    catch (error) {
        if (error === other)
            return undefined;
        throw error;
    }
}
/** Thrown at the first line of another form. It needs no stack. */
const other = Symbol('another form');
const deepest = 16;
// No control character, and nothing that begins or ends a line or a text for some parser: these are left to the library.
const character = /[ -~\u00a0-\u2027\u2030-\ud7ff\ue000-\ufefe\uff00-\ufffd]/.source;
const key = /[A-Za-z][A-Za-z0-9_-]{0,63}/.source;
const entry = new RegExp(`^(${key}):(?: (${character}+))?$`);
const plainString = new RegExp(`^"(?:(?!["\\\\])${character})*"$`);
/** The escapes that mean the same in JSON and YAML. A surrogate is left to the library. */
const escapedString = new RegExp(`^"(?:(?!["\\\\])${character}|\\\\["\\\\/bfnrt]|\\\\u(?:[0-9a-cA-CefEF][0-9a-fA-F]{3}|[dD][0-7][0-9a-fA-F]{2}))*"$`);
const canonical_yaml_wholeNumber = /^(?:0|[1-9][0-9]{0,14})$/;
const canonical_yaml_words = new Map([
    ['true', true],
    ['false', false],
    ['null', null],
]);
class canonical_yaml_Reader {
    #lines;
    #at = 0;
    constructor(lines) {
        this.#lines = lines;
    }
    get isAtEnd() {
        return this.#at === this.#lines.length;
    }
    /** The mapping whose keys stand `indent` characters from the left. */
    mapping(indent) {
        const found = {};
        let line = this.#lineAt(indent);
        if (line === undefined)
            throw other;
        do {
            this.#at++;
            const [, name = '', inline] = entry.exec(line) ?? [];
            // A key that is there twice, or that means something else in JavaScript or YAML.
            if (name === '' || name in found || canonical_yaml_words.has(name))
                throw other;
            found[name] = inline === undefined ? this.#nested(indent + 2) : scalar(inline);
            line = this.#lineAt(indent);
        } while (line !== undefined);
        return found;
    }
    #nested(indent) {
        if (indent > 2 * deepest)
            throw other;
        const isList = this.#lineAt(indent)?.startsWith('- ') ?? false;
        return isList ? this.#list(indent) : this.mapping(indent);
    }
    #list(indent) {
        const found = [];
        for (let line = this.#lineAt(indent); line?.startsWith('- '); line = this.#lineAt(indent)) {
            const item = line.slice(2);
            if (entry.test(item)) {
                // A mapping in a list begins on the line of the hyphen.
                this.#lines[this.#at] = ' '.repeat(indent + 2) + item;
                found.push(this.mapping(indent + 2));
            }
            else {
                this.#at++;
                found.push(scalar(item));
            }
        }
        return found;
    }
    /** The next line without its indentation, if it is exactly that. */
    #lineAt(indent) {
        const line = this.#lines[this.#at];
        if (line === undefined || line[indent] === ' ' || !line.startsWith(' '.repeat(indent)))
            return undefined;
        return line.slice(indent);
    }
}
function scalar(text) {
    if (plainString.test(text))
        return text.slice(1, -1);
    if (canonical_yaml_wholeNumber.test(text))
        return Number(text);
    if (canonical_yaml_words.has(text))
        return canonical_yaml_words.get(text);
    if (text === '[]')
        return [];
    if (text === '{}')
        return {};
    if (escapedString.test(text))
        return JSON.parse(text);
    throw other;
}

;// CONCATENATED MODULE: ./packages/base/lib/text-weight.js

/**
 * Throws a Problem for text with more separators than `most`, before a parser makes an object of each part. `what` names the text.
 * Their sum is an upper bound: a separator in a string counts too.
 */
function text_weight_refuseMany(text, weights, most, what) {
    const table = new Uint8Array(128);
    for (const [character, weight] of Object.entries(weights))
        table[character.charCodeAt(0)] = weight;
    let sum = 0;
    for (let at = 0; at < text.length && sum <= most; at++)
        sum += table[text.charCodeAt(at)] ?? 0;
    if (sum <= most)
        return;
    throw new lib_problem/* Problem */.A(`read ${what}`, {
        found: 'it has more values than are accepted.',
        next: 'Check that this is the file you meant.',
    });
}

;// CONCATENATED MODULE: ./packages/base/lib/yaml.js




/** Most characters of one document; a manifest of ten thousand files has about five million. */
const sizeLimit = 16 * 1024 * 1024;
const yaml_depthLimit = 32;
/** What ends or begins a node. The library takes some 1,100 bytes for a node (measured), and a quoted one has two quotation marks. */
const separators = { ...Object.fromEntries([...'\n,[]{}:&*!?-'].map(character => [character, 2])), '"': 1, "'": 1 };
/** Most of them: those of a manifest of about 5,000 files, which takes 250 MB. */
const mostSeparators = 340_000;
/**
 * Parses one YAML 1.2 document by YAML's JSON schema: `null`, `true`, `false` and numbers mean the same as in JSON; everything
 * else is text, quoted or not. Refuses what two parsers may read differently: anchors, aliases, tags, directives, duplicate
 * keys, keys that are not text, a second document. `what` names the file in errors. Throws a Problem.
 */
function parseYaml(text, what) {
    refuseLarge(text, what);
    return readCanonicalYaml(text) ?? parseChecked(text, what).document.toJS({ maxAliasCount: 0 });
}
/** The same as parseYaml, with the lines of the values. */
function parsePlacedYaml(text, what) {
    refuseLarge(text, what);
    const { document, lines } = parseChecked(text, what);
    const places = linesOf(document.contents, lines);
    return { value: document.toJS({ maxAliasCount: 0 }), lineOf: at => lineIn(places, at) };
}
function lineIn(places, at) {
    const line = places.get(at);
    return line ?? (at === '' ? 1 : lineIn(places, at.replace(/(?:\[\d+\]|(?:^|\.)[^.[]*)$|.$/, '')));
}
/** Lines of all values by their place: those of the keys, and of the items of lists. */
function linesOf(root, lines) {
    const places = new Map();
    const line = (node) => lines.linePos(((0,yaml_dist/* isNode */.Ll)(node) ? node.range?.[0] : undefined) ?? 0).line;
    const walk = (node, at) => {
        if ((0,yaml_dist/* isMap */.jh)(node))
            for (const { key, value } of node.items) {
                const place = `${at === '' ? '' : `${at}.`}${(0,yaml_dist/* isScalar */.jn)(key) ? key.value : ''}`;
                places.set(place, line(key));
                walk(value, place);
            }
        if ((0,yaml_dist/* isSeq */.oP)(node))
            for (const [index, item] of node.items.entries()) {
                places.set(`${at}[${index}]`, line(item));
                walk(item, `${at}[${index}]`);
            }
    };
    walk(root, '');
    return places;
}
function refuseLarge(text, what) {
    if (text.length > sizeLimit)
        yaml_refuse(what, `it has ${text.length} characters, more than the ${sizeLimit} accepted.`);
    text_weight_refuseMany(text.replace(/(?<=\S)-/g, ''), separators, mostSeparators, what);
}
function parseChecked(text, what) {
    const lines = new yaml_dist/* LineCounter */.HN();
    const document = parseOne(text, what, lines);
    if (document.contents)
        refuseSurprises(document.contents, what, lines);
    return { document, lines };
}
/** YAML that every parser reads the same: strings in double quotes, lines never folded, keys in the order of the value. */
function yaml_renderYaml(value) {
    return stringify(value, {
        version: '1.2',
        defaultStringType: 'QUOTE_DOUBLE',
        defaultKeyType: 'PLAIN',
        lineWidth: 0,
        doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
        aliasDuplicateObjects: false,
    });
}
function parseOne(text, what, lines) {
    const documents = compose(text, lines);
    const [document] = documents;
    if (!document)
        yaml_refuse(what, 'it is empty.', 'Add content to it.');
    const problem = document.errors[0] ?? document.warnings[0];
    // The parser is recursive: nesting that is deep enough exhausts the stack.
    if (problem?.message.includes('call stack'))
        yaml_refuse(what, 'it is nested too deeply.');
    if (problem)
        yaml_refuse(what, sentence(problem.message), undefined, problem);
    if (documents.length > 1)
        yaml_refuse(what, `it contains ${documents.length} YAML documents.`, 'Keep exactly one of them.');
    if (document.directives?.yaml.explicit)
        yaml_refuse(what, 'it has a %YAML directive.', 'Remove it: the file is read as YAML 1.2.');
    return document;
}
/** The parser's message without its drawing of the place: `Missing closing "quote at line 2, column 1.` */
function sentence(message) {
    return `${message.split('\n')[0]?.replace(/[:.]*$/, '')}.`;
}
function compose(text, lineCounter) {
    const found = (0,yaml_dist/* parseAllDocuments */.hR)(text, {
        version: '1.2',
        schema: 'json',
        customTags: withPlainText,
        merge: false,
        // Checked below, because the library compares every key of a map with every other.
        uniqueKeys: false,
        lineCounter,
    });
    return 'empty' in found ? [] : found;
}
/** Removes the last rule of YAML's JSON schema: it refuses unquoted text, which occurs in every file that a person writes. */
function withPlainText(tags) {
    return tags.filter(tag => typeof tag === 'string' || tag.tag !== '');
}
function refuseSurprises(root, what, lines) {
    (0,yaml_dist/* visit */.YR)(root, (key, node, path) => {
        if (!(0,yaml_dist/* isNode */.Ll)(node))
            return;
        const at = `at line ${lines.linePos(node.range?.[0] ?? 0).line}`;
        if (path.filter(yaml_dist/* isCollection */.P3).length > yaml_depthLimit)
            yaml_refuse(what, `it is nested deeper than ${yaml_depthLimit} levels ${at}.`);
        if ((0,yaml_dist/* isAlias */.Vj)(node))
            yaml_refuse(what, `it has an alias ${at}.`, 'Write the value itself instead.');
        if (node.anchor !== undefined)
            yaml_refuse(what, `it has an anchor ${at}.`, 'Remove it.');
        if (node.tag !== undefined)
            yaml_refuse(what, `it has a tag ${at}.`, 'Remove it.');
        if ((0,yaml_dist/* isMap */.jh)(node))
            refuseRepeated(node, what, at);
        if (!(0,yaml_dist/* isScalar */.jn)(node))
            return key === 'key' ? yaml_refuse(what, `a key ${at} is not text.`) : undefined;
        if (key === 'key' && typeof node.value !== 'string')
            yaml_refuse(what, `the key ${at} is not text.`, 'Put it in quotes.');
        if (typeof node.value === 'number')
            refuseInexact(node.value, what, at);
        return undefined;
    });
}
function refuseRepeated({ items }, what, at) {
    const keys = new Set();
    for (const { key } of items) {
        const name = (0,yaml_dist/* isScalar */.jn)(key) ? key.value : key;
        if (keys.has(name))
            yaml_refuse(what, `it has the key ${JSON.stringify(name)} twice in the mapping ${at}.`);
        keys.add(name);
    }
}
/** If JavaScript rounds a number, other programs read a different number. */
function refuseInexact(value, what, at) {
    if (Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value)))
        return;
    yaml_refuse(what, `the number ${at} cannot be represented exactly.`, 'If it is text, put it in quotes.');
}
function yaml_refuse(what, found, next = 'Correct the file.', cause) {
    throw new lib_problem/* Problem */.A(`read ${what}`, {
        found,
        next,
        ...(cause === undefined ? {} : { cause, details: (0,lib_problem/* messageOf */.b)(cause) }),
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/manifest/manifest-rules.js


/** The first rule between the fields of a manifest that is broken, as a sentence; undefined if there is none. */
function brokenRule(manifest) {
    return (timeRule(manifest) ??
        dayRule(manifest) ??
        repeated('files', 'path', manifest.files.map(({ path }) => path), [...unlisted]) ??
        repeated('files', 'asset', manifest.files.flatMap(({ asset }) => asset ?? []), reservedAssets(manifest)) ??
        repeated('images', 'name', manifest.images.map(({ name }) => name), []) ??
        nestedRule(manifest) ??
        policyRule(manifest));
}
function timeRule({ source }) {
    const time = new Date(source.commitTime);
    const valid = !Number.isNaN(time.getTime()) && time.toISOString() === source.commitTime.replace('Z', '.000Z');
    return valid ? undefined : `source.commitTime is ${JSON.stringify(source.commitTime)}, which is not a time.`;
}
function dayRule({ verdict }) {
    return (0,dates/* isDay */.N)(verdict.day) ? undefined : `verdict.day is ${JSON.stringify(verdict.day)}, which is not a day.`;
}
function reservedAssets({ source }) {
    const tarball = tarballName(source.tag);
    return [...unlisted, tarball, `${tarball}.sig`, `${tarball}.sigstore.json`, summaryName];
}
function repeated(list, field, names, reserved) {
    const pair = paths_collision([...reserved, ...names]);
    if (!pair)
        return undefined;
    const [first, second] = pair.map(name => JSON.stringify(name));
    if (reserved.includes(pair[0]))
        return `${list} has the ${field} ${second}, a name that the release itself uses.`;
    return first === second
        ? `${list} has the ${field} ${second} twice.`
        : `${list} has the ${field}s ${first} and ${second}, which are the same name on some systems.`;
}
/** A path cannot be both a file and a directory. */
function nestedRule({ files }) {
    const paths = new Set([...unlisted, ...files.map(({ path }) => path)]);
    const directories = files.flatMap(({ path }) => [...path.matchAll(/\//g)].map(slash => path.slice(0, slash.index)));
    const both = directories.find(directory => paths.has(directory));
    return both === undefined ? undefined : `files has ${JSON.stringify(both)} both as a file and as a directory.`;
}
function policyRule({ policy, files }) {
    const file = files.find(({ path }) => path === policy.path);
    if (!file)
        return `policy.path is ${JSON.stringify(policy.path)}, which is not among the files.`;
    return file.sha256 === policy.sha256
        ? undefined
        : `policy.sha256 differs from the digest of ${JSON.stringify(policy.path)} among the files.`;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/manifest/manifest-model.js
/** The value of `schema`, and the `$id` of the JSON Schema. */
const manifestSchema = 'https://github.com/org/release-tools/blob/v1/docs/schema/manifest.v1.json';

;// CONCATENATED MODULE: ./packages/evidence/lib/manifest/manifest-shape.js




// docs/schema/manifest.v1.json has the same rules. A test checks that both refuse the same broken manifests.
const manifest_shape_line = matching(/^[^\p{Cc}\p{Cs}]{1,500}$/u, 'one line of text');
const digestHex = matching(/^[0-9a-f]{64}$/, '64 lower-case hexadecimal digits');
const manifest_shape_digest = matching(/^sha256:[0-9a-f]{64}$/, '"sha256:" and 64 lower-case hexadecimal digits');
const webAddress = matching(/^https?:\/\/[^\s\p{Cc}\p{Cs}]{1,2000}$/u, 'a web address');
const tag = matching(new RegExp(tagExpression), 'a tag of letters, digits and . _ + - @ ! /');
const manifest_shape_path = (value, at) => {
    const text = matching(safePath, 'a relative path with forward slashes')(value, at);
    if (text.length > pathLength)
        throw new WrongShape(`${JSON.stringify(at)} has ${text.length} characters, more than ${pathLength}.`);
    return text;
};
/** Names of assets that GitHub keeps: it replaces other characters, and drops dots at both ends. */
const assetNamePattern = /^(?!\.)[A-Za-z0-9._+-]{1,255}(?<!\.)$/;
const manifest_shape_whole = (value, at) => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
        throw wrong(at, value, 'a whole number from 0');
    return value;
};
const tool = object({ name: manifest_shape_line, version: manifest_shape_line, sha256: optional(digestHex) });
const causes = optional(shape_list(matching(/^[^\p{Cs}]{1,4000}$/u, 'text of at most 4000 characters'), 1000));
const manifest_shape_file = object({
    path: manifest_shape_path,
    size: manifest_shape_whole,
    sha256: digestHex,
    mediaType: matching(/^[a-z0-9]+\/[A-Za-z0-9.+_-]+$/, 'a media type'),
    madeBy: tool,
    asset: optional(matching(assetNamePattern, 'a name of letters, digits and . _ + - with no dot at either end')),
    reproducible: oneOf(...reproducibleValues),
    causes,
});
const manifest_shape_image = object({
    name: matching(/^[a-z0-9]+(?:[._-]+[a-z0-9]+)*$/, 'a short name of lower-case letters, digits and . _ -'),
    repository: matching(/^[a-z0-9.-]+(?::[0-9]+)?(?:\/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)+$/, 'a registry and repository without tag or digest'),
    digest: manifest_shape_digest,
    platforms: shape_list(object({
        platform: matching(/^[a-z0-9]+[/-][a-z0-9_]+(?:[/-][a-z0-9_.]+)?$/, 'a platform like linux/amd64'),
        digest: manifest_shape_digest,
    })),
    reproducible: optional(oneOf(...reproducibleValues)),
    causes,
});
/** A manifest of version 1, field by field. manifest-rules.ts has the rules between fields. */
const manifestShape = object({
    schema: oneOf(manifestSchema),
    project: object({ name: manifest_shape_line, version: manifest_shape_line }),
    source: object({
        repository: webAddress,
        tag,
        commit: matching(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'a full commit id'),
        commitTime: matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, 'a time like 2026-01-31T12:00:00Z'),
    }),
    images: shape_list(manifest_shape_image),
    builder: object({ id: manifest_shape_line, run: optional(webAddress) }),
    policy: object({ path: manifest_shape_path, sha256: digestHex }),
    verdict: object({
        result: oneOf('pass', 'fail', 'review', 'error'),
        reasons: shape_list(matching(/^[^\p{Cs}]{1,4000}$/u, 'text of at most 4000 characters')),
        day: matching(/^\d{4}-\d\d-\d\d$/, 'a day like 2026-01-31'),
    }),
    previousRelease: optional(object({ tag, manifestSha256: digestHex })),
    files: shape_list(manifest_shape_file),
});

;// CONCATENATED MODULE: ./packages/evidence/lib/manifest/manifest.js




/** Reads and checks a whole manifest. Throws a Problem that names the place of the first wrong value. */
function parseManifest(text) {
    return checkManifest(parseYaml(text, release_names_manifestName));
}
/** The text of a manifest: keys, files and images in a fixed order, all strings quoted. Throws a Problem like parseManifest. */
function renderManifest(manifest) {
    const { files, images } = manifest;
    return renderYaml(checkManifest({
        ...manifest,
        files: [...files].sort((a, b) => byBytes(a.path, b.path)),
        images: [...images].sort((a, b) => byBytes(a.name, b.name)),
    }));
}
/**
 * The part of a manifest that stays equal if the tag is built again. Leaves out the run, the verdict, the previous release, and
 * size and digest of every file that is not reproducible by bytes. An `unverified` file is among these: a rebuild that differs
 * would not contradict the manifest. Keys are in a fixed order, so that two results can be compared as JSON.
 */
function manifestPayload(manifest) {
    const { verdict, previousRelease, builder, files, ...rest } = checkManifest(manifest);
    return { ...rest, builder: { id: builder.id }, files: files.map(filePayload) };
}
function filePayload(file) {
    const { size, sha256, ...rest } = file;
    return file.reproducible === 'bytes' ? file : rest;
}
function checkManifest(value) {
    const manifest = shape_readShape(manifestShape, value, release_names_manifestName, nextStep);
    const broken = brokenRule(manifest);
    if (broken !== undefined)
        throw new lib_problem/* Problem */.A(`read ${release_names_manifestName}`, { found: broken, next: nextStep });
    return manifest;
}
const nextStep = 'Compare it with docs/schema/manifest.v1.json.';

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/check-manifest.js











/**
 * Checks the manifest. Trusts nothing in it before its signature is verified. `manifest` is undefined if a check did not pass; then
 * nothing else in the release can be checked.
 */
async function check_manifest_checkManifest(source, { verifier, trust, meant }) {
    let bytes = new Uint8Array();
    let verified;
    const signed = await check('manifest signature', async () => {
        const [found, bundle] = [await source.read(release_names_manifestName), await source.read(manifestBundleName)];
        if (found === undefined && bundle === undefined)
            throw check_manifest_noRelease(source);
        if (bundle === undefined)
            return failCheck(`${manifestBundleName} is missing.`);
        bytes = found ?? failCheck(`${release_names_manifestName} is missing.`);
        verified = verifier.verifyBlob(bytes, bundle);
        return { detail: `${release_names_manifestName} is signed.`, verified };
    });
    if (signed.status !== 'pass')
        return { checks: [withFileName(manifestBundleName, signed)] };
    let manifest;
    const parsed = await check('manifest', () => {
        const read = readManifest(bytes);
        if (verified !== undefined)
            requireOrigin(verified, read);
        if (verified !== undefined)
            check_origin_requireRepository(verified, read, trust);
        requireWanted(source, read, meant);
        manifest = read;
        return { detail: listed(read) };
    });
    return { checks: [signed, withFileName(release_names_manifestName, parsed)], ...(manifest ? { manifest } : {}) };
}
/** Reads a manifest that somebody vouches for. Throws a Problem. */
function readManifest(bytes) {
    if (!(0,external_node_buffer_.isUtf8)(bytes))
        failCheck('it is not valid UTF-8.');
    const text = Buffer.from(bytes).toString();
    requireKnownForm(text);
    return parseManifest(text);
}
/** Refuses a release other than the one that is meant, and one under the name of another. */
function requireWanted(source, manifest, meant) {
    requireMeant(manifest, meant);
    requireName(source, manifest);
}
/** What a manifest lists, as a sentence. */
function listed({ files, images }) {
    return `${release_names_manifestName} lists ${count(files.length, 'file')} and ${count(images.length, 'image')}.`;
}
/** Releases of other tools may be signed in another way, so nothing refutes them. */
function check_manifest_noRelease(source) {
    const names = source.kind === 'tarball' ? [] : source.names;
    const tarball = names.find(isTarballName);
    const bundle = names.find(name => name.endsWith('.sigstore.json') || name.endsWith('.intoto.jsonl'));
    const next = [
        tarball === undefined
            ? `Download the whole release, with ${release_names_manifestName} and ${manifestBundleName}. If another tool made it, download the signature of each file too.`
            : `Give the path of ${tarball} instead, or download ${release_names_manifestName} and ${manifestBundleName} too.`,
        bundle === undefined ? '' : ` To verify one file by its own bundle (${bundle}), use release-tools verify-blob.`,
    ];
    return new CannotCheck('verify the release', {
        found: `there is no ${release_names_manifestName} and no signature of one, so this is not a release that release-tools made, or not all of it.`,
        next: next.join(''),
    });
}
/** The manifest of a later version is signed, and says what this version cannot read. */
function requireKnownForm(text) {
    const [, form] = /^schema: "?(https:\/\/\S+\/docs\/schema\/manifest\.v\d+\.json)"?$/m.exec(text) ?? [];
    if (form === undefined || form === manifestSchema)
        return;
    throw new CannotCheck('verify the release', {
        found: `it has the form ${form}, which this version of release-tools does not know.`,
        next: 'Update release-tools.',
    });
}
const otherRelease = (meant, option) => `This is not the release that you mean. Download ${meant}, or give ${option} if you mean this one.`;
/** Refuses a release of a tag other than the one that is meant. */
function requireTag({ source }, { tag }) {
    if (tag === undefined || source.tag === tag)
        return;
    failCheck(`it is of release ${source.tag}, not of ${tag}.`, otherRelease(tag, `--tag ${source.tag}`));
}
function requireMeant({ source, project }, { tag, version }) {
    requireTag({ source }, { ...(tag === undefined ? {} : { tag }) });
    if (version !== undefined && !sameVersion(project.version, version))
        failCheck(`it is of version ${project.version}, not of ${version}.`, otherRelease(version, `--release-version ${project.version}`));
}
/** An older release that was renamed would pass for a newer one. */
function requireName({ kind, path }, { source }) {
    if (kind === 'file' || !contradicts(path, source.tag))
        return;
    failCheck(`it is of release ${source.tag}, which the name ${JSON.stringify((0,external_node_path_.basename)((0,external_node_path_.resolve)(path)))} contradicts.`, `Do not use it under this name. Download the release that you mean, or rename it if you mean ${source.tag}.`);
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

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/check-rebuilders.js









/**
 * What rebuilders say, for a policy that asks for them. It fails if fewer of them than asked for have rebuilt every artifact and image of this
 * release, or if one of them says that it differs: no other outweighs that. Anything else than a genuine statement of an accepted rebuilder
 * is ignored.
 */
function judgeRebuilders(rebuilders, files, whole, trust) {
    const verifiers = verifiersOf(rebuilders.signers, trust);
    const words = files.flatMap(file => verifiers.flatMap(one => wordsOf(file, one, whole)));
    const reproduced = new Set(words.flatMap(word => ('by' in word && word.says === 'reproduced' ? [word.by] : [])));
    const against = words.flatMap(word => ('by' in word && word.says === 'different' ? [word] : []));
    const enough = reproduced.size >= rebuilders.count;
    return [
        ...against.map((word) => ({ rule: 'rebuilders', status: 'fail', detail: againstText(word) })),
        {
            rule: 'rebuilders.count',
            status: enough ? 'pass' : 'fail',
            detail: enough
                ? `Reproduced by ${[...reproduced].join('; ')}.`
                : tooFew(rebuilders.count, reproduced.size, files, words),
        },
    ];
}
function againstText({ by, otherTools }) {
    const found = `The rebuilder ${by} says that the release differs from what its source gives.`;
    return otherTools ? `${found} That rebuild used other tools than the release names.` : found;
}
function tooFew(wanted, found, files, words) {
    const unusable = words.filter(word => 'unusable' in word).sort((a, b) => Number(b.genuine) - Number(a.genuine));
    const why = files.length === 0 ? ' No attestation was given (--rebuilds).' : '';
    const first = found === 0 && unusable[0] !== undefined ? ` ${unusable[0].unusable}` : '';
    return `The policy asks for ${count(wanted, 'rebuilder')} who reproduced the release, and ${found} of those that it names did.${why}${first}`;
}
/** What one rebuilder says in one file, which may have statements of several, one per line. */
function wordsOf({ name, content }, { signer, verifier }, whole) {
    const orReason = (body) => {
        try {
            return body();
        }
        catch (error) {
            return { unusable: `${name}: ${(0,lib_problem/* messageOf */.b)(error)}`, genuine: false };
        }
    };
    const wordIn = (line) => {
        const { statement, time } = verifier.verifyStatement(line);
        const invalid = invalidAt(signer, time);
        if (invalid === undefined)
            return wordOf(statement, name, signedBy(signer), whole);
        return { unusable: `${name}: ${signerText(signedBy(signer))} ${invalid.why}.`, genuine: true };
    };
    return [orReason(() => bundleLines(content.toString('utf8')).map(line => orReason(() => wordIn(line))))].flat();
}
function wordOf(statement, name, signer, whole) {
    const { manifest, manifestSha256, publisher } = whole;
    const rebuild = readRebuild(statement, name);
    if (!hasSubject(statement, { sha256: manifestSha256 }) || rebuild.release.manifestSha256 !== manifestSha256)
        return { unusable: `${name} is about another release.`, genuine: true };
    const word = {
        by: signerText(signer),
        says: rebuild.result === 'reproduced' && !coversAll(rebuild, manifest) ? 'unknown' : rebuild.result,
        otherTools: rebuild.rebuilder.differences.length > 0,
    };
    if (rebuild.result !== 'reproduced')
        return word;
    if ((0,external_node_util_.isDeepStrictEqual)(signer, publisher))
        return { unusable: `${name}: the signer of the release does not count as a rebuilder.`, genuine: true };
    return word;
}
/** True if every artifact and every image of the release was rebuilt, with its digest, and has the same content. */
function coversAll(rebuild, { files, images }) {
    const found = groupBy(rebuild.files, file => file.path);
    const wanted = [
        ...files.filter(({ path }) => isArtifact(path)),
        ...images.map(({ name, digest }) => ({
            path: imagePath(name),
            sha256: digest.replace('sha256:', ''),
            reproducible: 'bytes',
        })),
    ];
    const isSame = ({ path, sha256, reproducible }) => {
        const said = found.get(path) ?? [];
        const isGood = (file) => file.sha256 === sha256 && (file.result === 'identical' || (file.result === 'content' && reproducible !== 'bytes'));
        return said.length > 0 && said.every(isGood);
    };
    return wanted.length > 0 && wanted.every(isSame);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/in-toto/vsa.js



/** https://slsa.dev/spec/v1.2/verification_summary */
const summaryType = 'https://slsa.dev/verification_summary/v1';
/** Of all its versions: the older ones have other fields. */
const anySummary = 'https://slsa.dev/verification_summary/v';
/** The version of the specification that defines the levels that we write. */
const slsaVersion = '1.2';
const vsa_line = matching(/^[^\p{Cc}\p{Cs}]{0,4000}$/u, 'one line of text');
const time = matching(/^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:[Zz]|[+-]\d\d:\d\d)$/, 'a time of RFC 3339 with its zone');
const descriptor = vsa_known({ uri: vsa_given(vsa_line), digest: vsa_given(mapOf(vsa_line)) });
const vsa_predicate = vsa_known({
    verifier: vsa_given(vsa_known({ id: vsa_given(vsa_line), version: vsa_given(mapOf(vsa_line)) })),
    timeVerified: vsa_given(time),
    resourceUri: vsa_given(vsa_line),
    policy: vsa_given(descriptor),
    inputAttestations: vsa_given(shape_list(descriptor, 10_000)),
    verificationResult: vsa_given(vsa_line),
    verifiedLevels: vsa_given(shape_list(vsa_line, 1000)),
    dependencyLevels: vsa_given(mapOf(shape_number(0, Number.MAX_SAFE_INTEGER))),
    slsaVersion: vsa_given(vsa_line),
});
/**
 * Reads a verification summary. Ignores fields that it does not know, as the specification asks. Throws CannotCheck for another version
 * of the predicate, and another Problem for another predicate or for a field of a wrong type.
 */
function parseVsa(statement) {
    const { subject, predicateType, predicate: raw } = statement;
    if (predicateType !== summaryType)
        throw otherType(predicateType);
    const { verifier, ...read } = shape_readShape(vsa_predicate, raw, 'the verification summary', vsa_next);
    return {
        ...read,
        subject,
        verifier: { ...verifier, id: verifier?.id ?? '' },
        resourceUri: read.resourceUri ?? '',
        verificationResult: read.verificationResult ?? '',
        verifiedLevels: read.verifiedLevels ?? [],
    };
}
/**
 * The statement of a verification summary: the same facts give the same bytes. It has a time only if one is given, because whoever signs
 * it says when. A summary of a failure states no level.
 */
function vsaStatement(facts) {
    const { subject, verifier, timeVerified, resourceUri, policy, inputAttestations, dependencyLevels } = facts;
    const passed = facts.verificationResult === 'PASSED';
    const statement = {
        _type: 'https://in-toto.io/Statement/v1',
        subject: provenance_inOrder(subject),
        predicateType: summaryType,
        predicate: present({
            verifier: present({ id: verifier.id, version: vsa_sorted(verifier.version) }),
            timeVerified,
            resourceUri,
            policy: present({ uri: policy.uri, digest: vsa_sorted(policy.digest) }),
            inputAttestations: inputAttestations && provenance_inOrder(inputAttestations.map(one => ({ ...one, digest: one.digest ?? {} }))),
            verificationResult: facts.verificationResult,
            verifiedLevels: passed ? [...new Set(facts.verifiedLevels)].sort(lib_files/* byBytes */.bg) : ['FAILED'],
            dependencyLevels: vsa_sorted(dependencyLevels),
            slsaVersion,
        }),
    };
    parseVsa(statement);
    return statement;
}
/** An object whose unknown fields are ignored. */
function vsa_known(fields) {
    const shape = object(fields);
    return (value, at) => {
        if (!shape_isObject(value))
            return shape(value, at);
        return shape(Object.fromEntries(Object.entries(value).filter(([key]) => Object.hasOwn(fields, key))), at);
    };
}
/** A field that may be absent. Go writes what is absent as null. */
function vsa_given(shape) {
    const read = optional(shape);
    return (value, at) => read(value ?? undefined, at);
}
/** At most 1,000 values by name. */
function mapOf(item) {
    return (value, at) => {
        if (!shape_isObject(value) || Object.keys(value).length > 1000)
            throw wrong(at, value, 'a mapping of at most 1000 values');
        return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, item(one, `${at}.${key}`)]));
    };
}
function vsa_sorted(map) {
    return map && Object.fromEntries(Object.entries(map).sort(([a], [b]) => (0,lib_files/* byBytes */.bg)(a, b)));
}
function present(fields) {
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
function otherType(predicateType) {
    const found = `its predicate is ${JSON.stringify(predicateType)}, not ${summaryType}.`;
    if (predicateType.startsWith(anySummary))
        return new CannotCheck('read the verification summary', { found, next: vsa_next });
    return new lib_problem/* Problem */.A('read the verification summary', { found, next: vsa_next });
}
const vsa_next = 'Give a verification summary (VSA) of version 1.';

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/check-summary.js










/**
 * Checks the verification summary (VSA) beside the release, if it exists. It must have a valid signature, be about this release,
 * be reached by the policy of the release, and state the result that is expected.
 */
async function checkSummary(beside, whole, verifier) {
    const path = (0,external_node_path_.join)(beside, summaryName);
    if ((await (0,lib_files/* sizeIfThere */.nQ)(path)) === undefined)
        return { status: 'absent', detail: `${summaryName} was not provided.` };
    const lines = bundleLines((await (0,read_limited/* readLimited */.tk)(path, evidenceLimit, 'inside')).toString());
    const all = lines.map(line => verifier.verifyStatement(line));
    for (const one of all) {
        requireOrigin(one, whole.manifest);
        check_summary_checkStatement(one.statement, whole);
    }
    const [verified] = all;
    const detail = `The verification summary says ${whole.result}.`;
    return verified === undefined ? { detail } : { detail, verified, summarised: summarisedBy(verified) };
}
function summarisedBy({ statement, time }) {
    const digests = (parseVsa(statement).inputAttestations ?? []).flatMap(({ digest }) => digest?.sha256 ?? []);
    return { digests, at: time };
}
function check_summary_checkStatement(statement, whole) {
    const { subject, verificationResult, policy } = parseVsa(statement);
    if (lacksSha256(statement))
        throw withoutSha256('its subject');
    check_summary_checkSubjects(subject, whole);
    if (verificationResult !== whole.result)
        failCheck(`it says ${JSON.stringify(verificationResult)}, not "${whole.result}".`);
    const sha256 = policy?.digest?.sha256;
    if (sha256 === undefined)
        failCheck('it does not name its policy.');
    if (sha256 !== whole.manifest.policy.sha256)
        failCheck(`it was reached by a different policy (sha256:${sha256}).`);
}
/** At least one subject must be this release. One about a tarball that was not provided proves nothing. */
function check_summary_checkSubjects(subjects, { manifest, manifestSha256, tarballSha256 }) {
    const known = [manifestSha256, tarballSha256];
    const others = subjects.filter(({ digest }) => !known.includes(digest.sha256));
    const wrong = others.find(({ name }) => tarballSha256 !== undefined || name !== tarballName(manifest.source.tag));
    if (wrong)
        failCheck(`it is about ${JSON.stringify(wrong.name ?? wrong.uri)} (sha256:${wrong.digest.sha256}), which is not this release.`);
    if (others.length < subjects.length)
        return;
    throw new CannotCheck('verify the release', {
        found: 'it is about the release tarball, which was not provided.',
        next: 'Download the tarball too.',
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/manifest/sums.js


const sums_what = `read ${sumsName}`;
const lineForm = /^([0-9a-f]{64}) {2}(.+)$/u;
/** The format of `sha256sum`, in bytewise order of the paths: `sha256sum --check` reads it. */
function renderSums(sums) {
    return [...sums]
        .sort((a, b) => (0,lib_files/* byBytes */.bg)(a.path, b.path))
        .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
        .join('');
}
/** The lines of a SHA256SUMS file. Throws a Problem at a malformed line, an unsafe path, or a path that is listed twice. */
function parseSums(text) {
    if (text !== '' && !text.endsWith('\n'))
        throw new lib_problem/* Problem */.A(sums_what, { found: 'its last line is incomplete.', next: 'Download the file again.' });
    const sums = text.split('\n').slice(0, -1).map(parseLine);
    const twice = paths_collision(sums.map(({ path }) => path));
    if (twice)
        throw new lib_problem/* Problem */.A(sums_what, { found: `it lists ${JSON.stringify(twice[1])} twice.`, next: 'Download the file again.' });
    return sums;
}
function parseLine(line, index) {
    const [, sha256, path] = lineForm.exec(line) ?? [];
    if (sha256 === undefined || path === undefined || !paths_isSafePath(path)) {
        throw new lib_problem/* Problem */.A(sums_what, {
            found: `line ${index + 1} is ${JSON.stringify(line.slice(0, 100))}.`,
            next: 'Write each line as a SHA-256 in lower-case hex, two spaces, and a relative path.',
        });
    }
    return { path, sha256 };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/check-sums.js



/** The SHA256SUMS of a release. It lists every file of the manifest, the manifest, and its signature. */
function releaseSums(manifest, own) {
    const listed = manifest.files.map(({ path, sha256 }) => ({ path, sha256 }));
    return renderSums([
        ...listed,
        { path: release_names_manifestName, sha256: own.manifest },
        { path: manifestBundleName, sha256: own.bundle },
    ]);
}
/** Compares SHA256SUMS, byte for byte, with what it must be. Names the first line that differs. */
async function checkSums(manifest, source) {
    if (source.kind === 'asset')
        return { status: 'absent', detail: onlyOne };
    const bytes = (await source.read(sumsName)) ?? failCheck(`${sumsName} is missing.`);
    const own = await Promise.all([source.measure(release_names_manifestName), source.measure(manifestBundleName)]);
    const expected = releaseSums(manifest, { manifest: own[0].sha256, bundle: own[1].sha256 });
    if (bytes.equals(Buffer.from(expected)))
        return { detail: `${sumsName} lists the digests of all ${manifest.files.length + 2} files.` };
    return failCheck(`${sumsName} ${check_sums_difference(parseSums(bytes.toString()), parseSums(expected))}`);
}
function check_sums_difference(found, expected) {
    const digests = new Map(found.map(({ path, sha256 }) => [path, sha256]));
    const wrong = expected.find(({ path, sha256 }) => digests.get(path) !== sha256);
    if (wrong)
        return `has ${digests.has(wrong.path) ? 'a different digest for' : 'no line for'} ${JSON.stringify(wrong.path)}.`;
    const paths = new Set(expected.map(({ path }) => path));
    const extra = found.find(({ path }) => !paths.has(path));
    return extra ? `lists ${JSON.stringify(extra.path)}, which is not part of the release.` : 'is not in bytewise order.';
}

;// CONCATENATED MODULE: ./packages/evidence/lib/manifest/own-tool.js
/** release-tools itself, as the maker of files. `npm run bump` sets the version, and a test compares it with package.json. */
const own_tool_ownTool = { name: 'release-tools', version: '1.0.0' };

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/purl.js
/**
 * Parses `pkg:type/namespace/name@version?qualifiers#subpath`; undefined for other text. https://github.com/package-url/purl-spec
 *
 * It is more lenient than the specification, because scanners write purls that the specification forbids: `pkg:golang/stdlib`.
 */
function parsePurl(text) {
    const match = /^pkg:\/*([A-Za-z][A-Za-z0-9.+-]*)\/+([^?#]+)(?:\?([^#]*))?(?:#(.*))?$/.exec(text);
    if (!match?.[1] || !match[2])
        return undefined;
    // An at sign in a scope is encoded, so the last one stands before the version; npm's `@scope/name` appears unencoded in the wild.
    const at = match[2].lastIndexOf('@');
    const [path, version] = at > 0 ? [match[2].slice(0, at), match[2].slice(at + 1)] : [match[2], ''];
    return {
        type: match[1].toLowerCase(),
        name: decodeSegments(path),
        version: decode(version),
        qualifiers: parseQualifiers(match[3] ?? ''),
        subpath: decodeSegments(match[4] ?? ''),
    };
}
function parseQualifiers(text) {
    const pairs = text
        .split('&')
        .filter(Boolean)
        .map(pair => pair.split('='));
    return Object.fromEntries(pairs.map(([key = '', ...value]) => [key.toLowerCase(), decode(value.join('='))]));
}
function decodeSegments(path) {
    return path.split('/').filter(Boolean).map(decode).join('/');
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}

;// CONCATENATED MODULE: ./packages/evidence/lib/hardening/hardening-rules.js
const none = (what, of) => platform => {
    const { count, paths } = of(platform);
    const more = count > 3 ? ` and ${count - 3} more` : '';
    return count === 0 ? undefined : { fails: `has ${what}: ${paths.slice(0, 3).join(', ')}${more}` };
};
/** What a policy can require of images, by its word. */
const hardening_rules_rules = {
    'non-root-user': ({ user }) => {
        if (user.uid === undefined)
            return { unknown: `runs as ${JSON.stringify(user.name)}, whose number is not known` };
        return user.uid === 0 ? { fails: 'runs as root' } : undefined;
    },
    'no-setuid': none('files that run as another user', ({ setuid }) => setuid),
    'no-capabilities': none('files with capabilities', ({ capabilities }) => capabilities),
    'no-shell': none('a shell', ({ shells }) => shells),
    'no-package-manager': none('a package manager', ({ packageManagers }) => packageManagers),
    'nothing-writable': platform => {
        const { user } = platform;
        if (user.uid === 0)
            return { fails: 'runs as root, who can write everywhere' };
        // Also if nobody knows the user: what everybody can write to is in the list.
        const listed = none('paths that its user can write to', ({ writable }) => writable)(platform);
        if (listed !== undefined || user.uid !== undefined)
            return listed;
        return { unknown: `runs as ${JSON.stringify(user.name)}, whose number is not known` };
    },
    'no-secrets': ({ secrets }) => {
        if (secrets === undefined)
            return { unknown: 'was not searched for secrets: trivy was not there' };
        const [first] = secrets;
        return first && { fails: `has what looks like a secret in ${first.path} (${first.rule})` };
    },
    healthcheck: ({ healthcheck }) => (healthcheck === 'set' ? undefined : { fails: 'has no HEALTHCHECK' }),
};
const hardeningRules = Object.keys(hardening_rules_rules);
/** What is against the rules, and what nobody knows. */
function judgeHardening(documents, required) {
    const found = documents.flatMap(({ image, platforms }) => platforms.flatMap(one => required.map(rule => ({ rule, what: `the image ${image.name} (${one.platform})`, answer: hardening_rules_rules[rule](one) }))));
    const ruling = (rule, what, end) => ({
        rule,
        text: `The policy requires ${rule}, but ${what} ${end}.`,
    });
    return {
        failures: found.flatMap(({ rule, what, answer }) => answer !== undefined && 'fails' in answer ? [ruling(rule, what, answer.fails)] : []),
        errors: found.flatMap(({ rule, what, answer }) => answer !== undefined && 'unknown' in answer ? [ruling(rule, what, answer.unknown)] : []),
    };
}
/** One platform in a sentence: who runs, and what is there that need not be. */
function hardeningText({ user, setuid, capabilities, shells, packageManagers, secrets, }) {
    const who = user.uid === 0 ? 'root' : user.name;
    const unneeded = [
        ...(shells.count > 0 ? ['a shell'] : []),
        ...(packageManagers.count > 0 ? ['a package manager'] : []),
        ...(setuid.count > 0 ? [`${setuid.count} setuid files`] : []),
        ...(capabilities.count > 0 ? [`${capabilities.count} files with capabilities`] : []),
    ];
    const looked = secrets === undefined
        ? '; nobody looked for secrets'
        : secrets.length > 0
            ? `; ${secrets.length} possible secrets`
            : '';
    return `runs as ${who}, ${unneeded.length === 0 ? 'without a shell, a package manager or setuid files' : `with ${unneeded.join(', ')}`}${looked}`;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/reader-rules.js



// What a policy asks that only a reader can decide, who verifies with it (--policy).
const reader_rules_webAddress = matching(/^https?:\/\/[^\s@?#]+[^\s@?#/]$/, 'a web address like https://github.com/acme/widget');
/** A builder whose provenance counts: `builder.id`, exactly; without `@`, at any ref. `level`: the highest that is believed of it. */
const builder = object({
    id: matching(/^https?:\/\/[^\s?#]{1,2000}$/, 'the address of a builder'),
    level: optional(slsaLevel),
});
const reader_rules_tag = (value, at) => {
    if (typeof value === 'string' && (isTag(value) || isTagPattern(value)))
        return value;
    throw new WrongShape(`${JSON.stringify(at)} must be a tag like v1.2.0, or a form of tags like v{version}.`, at);
};
const branch = matching(/^(?!refs\/)(?!.*(?:\.\.|\/\/|@\{))[^\s~^:?*[\\\p{C}]{1,200}$/u, 'the name of a branch like main, without refs/heads/');
const source = object({ repository: optional(reader_rules_webAddress), tag: optional(reader_rules_tag), branch: optional(branch) });
const agesInDays = object({ 'min-days': optional(shape_number(0, 36_500)), 'max-days': optional(shape_number(0, 36_500)) });
const age = (value, at) => {
    const read = agesInDays(value, at);
    const { 'min-days': least = 0, 'max-days': most = Number.POSITIVE_INFINITY } = read;
    if (least <= most)
        return read;
    throw new WrongShape(`"${at}.max-days" is ${most}, and "min-days" is ${least}: no release can fulfil that.`, `${at}.max-days`);
};
const verifierFields = object({
    ...signerFields,
    id: shape_text,
    level: optional(slsaLevel),
    policy: optional(shape_text),
    'max-age-hours': optional(shape_number(1, 1_000_000)),
});
const reader_rules_sha256 = /^sha256:[0-9a-f]{64}$/;
const verifier = (value, at) => {
    const { id, level, policy, 'max-age-hours': hours, ...rest } = verifierFields(value, at);
    if (!URL.canParse(id))
        throw new WrongShape(`"${at}.id" is ${JSON.stringify(id)}, which is not a URI.`, `${at}.id`);
    if (policy !== undefined && !reader_rules_sha256.test(policy))
        throw new WrongShape(`"${at}.policy" must be sha256: and 64 lower-case hexadecimal digits.`, `${at}.policy`);
    return {
        id,
        ...(level && { level }),
        ...(policy && { policy }),
        ...(hours && { 'max-age-hours': hours }),
        ...signerOf(rest, at),
    };
};
/** The keys of a policy that count for a reader only. */
const readerFields = {
    builders: optional(shape_list(builder, 1000)),
    source: optional(source),
    age: optional(age),
    vex: optional(object({ signers: attestors })),
    verifiers: optional(shape_list(verifier, 100)),
};
/** Refuses a policy in which nothing that it names reaches the level that it asks for. */
function refuseUnreachable(asked, name, found) {
    if (asked === undefined || found === undefined || found.length === 0)
        return;
    if (found.some(({ level }) => level === undefined || level >= asked))
        return;
    throw new WrongShape(`"slsa.level" is ${asked}, and "${name}" names none of that level: no release can fulfil that.`, 'slsa.level');
}

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/policy.js







// docs/schema/policy.v1.json has the same rules. A test checks that both refuse the same broken policies.
const policy_day = (value, at) => {
    if (typeof value === 'string' && (0,dates/* isDay */.N)(value))
        return value;
    throw wrong(at, value, 'a day like 2027-01-31');
};
const purl = (value, at) => {
    if (typeof value === 'string' && parsePurl(value) !== undefined)
        return value;
    throw wrong(at, value, 'a package URL like pkg:pypi/jinja2@3.1.2');
};
const exception = object({
    id: matching(/^[A-Za-z][A-Za-z0-9:._-]{2,99}$/, 'an identifier like CVE-2026-12345'),
    purl: optional(purl),
    reason: shape_text,
    expires: policy_day,
});
/** The evidence without which a release is not complete, if the policy does not say. */
const requiredByDefault = ['sbom', 'vulnerabilities', 'provenance'];
const policy_vulnerabilities = object({
    fail: withDefault(shape_list(oneOf(...severity_severities), severity_severities.length), ['HIGH', 'CRITICAL']),
    'only-fixable': withDefault(shape_boolean, false),
    'allow-unjudged': withDefault(shape_boolean, false),
    exceptions: withDefault(shape_list(exception, 10_000), []),
});
/** What only builds or tests is on no machine of a user, so that by default its findings are warnings. */
const policy_tools = object({ fail: withDefault(shape_list(oneOf(...severity_severities), severity_severities.length), []) });
const policy_fields = object({
    version: oneOf(1),
    vulnerabilities: withDefault(policy_vulnerabilities, policy_vulnerabilities({}, '')),
    tools: withDefault(policy_tools, policy_tools({}, '')),
    databases: withDefault(object({ 'max-age-hours': withDefault(shape_number(1, 8760), 120) }), { 'max-age-hours': 120 }),
    evidence: withDefault(object({ required: withDefault(shape_list(oneOf(...requirableKinds)), requiredByDefault) }), {
        required: requiredByDefault,
    }),
    hardening: optional(object({ required: shape_list(oneOf(...hardeningRules), hardeningRules.length) })),
    signers: optional(signers),
    rebuilders: optional(rebuilders),
    slsa: optional(object({ level: slsaLevel })),
    ...readerFields,
});
const policy_shape = (value, place) => {
    const read = policy_fields(value, place);
    refuseUnreachable(read.slsa?.level, 'builders', read.builders);
    return read;
};
/**
 * The policy that applies without a policy file. Findings of HIGH and CRITICAL fail, with or without a fix, without exceptions.
 * Every package is judged by a scanner. Databases may be five days old. SBOMs, findings and provenance are required. Findings in
 * build and test tools are warnings.
 */
const policy_defaultPolicy = policy_shape({ version: 1 }, '');
/** Parses a policy. `what` names the file in errors. Throws a Problem with the line, also for unknown keys and days that do not exist. */
function policy_parsePolicy(source, what = '.github/release-policy.yaml') {
    return parsePlacedPolicy(source, what).policy;
}
/** The same, with the lines of its rules. */
function parsePlacedPolicy(source, what) {
    const { value, lineOf } = parsePlacedYaml(source, what);
    const next = 'Correct the policy as https://github.com/org/release-tools/blob/v1/docs/policy.md describes it.';
    const policy = shape_readShape(policy_shape, value, what, next, place => `${what}, line ${lineOf(place)}`);
    return { policy, lineOf: rule => (isThere(value, rule) ? lineOf(rule) : undefined) };
}
/** True if the file itself has the rule. */
function isThere(value, rule) {
    const keys = rule.split(/[.[\]]+/).filter(key => key !== '');
    return (0,lib_json.at)(value, ...keys) !== undefined;
}
/** The whole policy, including defaults: `policy.yaml` of a release, from which the verdict can be computed again. */
function policy_renderPolicy(policy) {
    return renderYaml(policy);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/distributions.js
/**
 * The distributions that syft, grype and trivy all know, each with its other names. The key is `ID` of /etc/os-release, which syft
 * writes as the namespace (syft: package.go of its cataloguers redhat, debian, alpine). Sources of the other names:
 *
 * - trivy: its families (pkg/fanal/types/const.go) are the namespaces that it writes (pkg/purl/purl.go). OSTypeAliases has the names
 *   of earlier versions: `opensuse.leap`.
 * - grype: the names that it gives to distributions (grype/distro/type.go) and accepts for them (grype/db/v6/data.go).
 */
const otherNames = {
    // trivy: amazon. grype: amazonlinux.
    amzn: ['amazon', 'amazonlinux', 'amazon linux'],
    // trivy: oracle. grype: oraclelinux.
    ol: ['oracle', 'oraclelinux'],
    // trivy: alma.
    almalinux: ['alma'],
    // syft turns `rhel` into `redhat`, which is also trivy's name; both write `rhel` or `redhat` in the qualifier.
    redhat: ['rhel'],
    // trivy since 0.70: centos-stream. Syft has one name for both, as os-release does.
    centos: ['centos-stream'],
    // grype: rockylinux.
    rocky: ['rockylinux'],
    fedora: [],
    // trivy writes `suse` for this one and the next, and tells them apart in the qualifier: sles-15.5, slem-6.0.
    sles: ['suse linux enterprise server'],
    'sl-micro': ['slem', 'sle-micro', 'sle-micro-rancher', 'suse linux enterprise micro'],
    // Syft and trivy write `opensuse` for these two, and tell them apart in the qualifier.
    'opensuse-leap': ['opensuse.leap', 'opensuseleap'],
    'opensuse-tumbleweed': ['opensuse.tumbleweed'],
    // trivy: cbl-mariner.
    mariner: ['cbl-mariner'],
    azurelinux: [],
    photon: [],
    debian: ['debian gnu/linux'],
    ubuntu: [],
    alpine: [],
    wolfi: [],
    chainguard: [],
};
// Maps, because names come from reports: `constructor` must not find anything.
const canonical = new Map(Object.entries(otherNames).flatMap(([id, names]) => [id, ...names].map(name => [name, id])));
/** Namespaces that stand for several distributions. The qualifier `distro` says which one. */
const families = new Map([
    ['suse', ['sles', 'sl-micro']],
    ['opensuse', ['opensuse-leap', 'opensuse-tumbleweed']],
]);
/** The types of packages whose namespace is a distribution. */
const distributions_systemTypes = ['deb', 'rpm', 'apk', 'alpm'];
/** The distribution of a package of the operating system, by one name for all scanners; empty if the purl names none. */
function distributionOf(purl) {
    if (!distributions_systemTypes.includes(purl.type))
        return '';
    const slash = purl.name.lastIndexOf('/');
    const namespace = slash < 0 ? release(purl).name : purl.name.slice(0, slash).toLowerCase();
    const members = families.get(namespace);
    const said = members === undefined ? undefined : canonical.get(release(purl).name);
    return said !== undefined && members?.includes(said) ? said : (canonical.get(namespace) ?? namespace);
}
/**
 * True if every scanner names this distribution by itself. A scanner calls a distribution that it does not know by another name:
 * trivy reads /etc/debian_version, /etc/alpine-release and /etc/redhat-release, so Linux Mint becomes `debian`.
 */
function isKnownDistribution(distribution) {
    return canonical.get(distribution) === distribution || families.has(distribution);
}
/** True if both may be the same distribution: equal, or one is the family of the other (`suse` and `sles`). */
function sameDistribution(one, other) {
    return one === other || families.get(one)?.includes(other) === true || families.get(other)?.includes(one) === true;
}
/**
 * True if the qualifiers `distro` of two purls do not contradict each other. Syft writes the version of os-release (`debian-12`),
 * trivy that of /etc/debian_version (`debian-12.9`), and for Alpine only the version (`3.19.1`). What a purl does not say
 * contradicts nothing.
 */
function sameRelease(one, other) {
    const [a, b] = [release(one).version, release(other).version];
    if (a === undefined || b === undefined)
        return true;
    const [short, long] = a.length < b.length ? [a, b] : [b, a];
    return long === short || long.startsWith(`${short}.`);
}
/** Name and version in `distro=opensuse-leap-15.5`, `amazon-2 (Karoo)`, `3.19.1`, `debian`. */
function release({ qualifiers }) {
    const text = (qualifiers.distro ?? '').toLowerCase();
    const version = /(?:^|[- ])(\d+(?:\.\d+)*)/.exec(text);
    return { name: text.slice(0, version?.index ?? text.length), version: version?.[1] };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/package-identity.js



/** The identity of a package that a scanner reports. Its architecture does not count. */
function package_identity_identityOf(found) {
    const purl = found.purl === undefined ? undefined : parsePurl(found.purl);
    if (purl !== undefined)
        return identityOfPurl(purl);
    const type = purlTypes.get(found.type) ?? '';
    return identityOfPurl(package_identity_bare(type, found));
}
/** Type and full name of a package, equal for all scanners and for all its versions. */
function packageId({ type, distribution, name, source }) {
    return JSON.stringify([type, distribution, name, ...(source ? ['source'] : [])]);
}
/** A key that is equal for the same package in the reports of different scanners. */
function packageKey(identity) {
    return `${packageId(identity)}@${identity.version}`;
}
/**
 * True if a purl names the package, in the spelling of any scanner. A purl without a version names all versions. A purl with the
 * qualifier `distro` names the package of that release only. Other qualifiers do not count.
 */
function purlMatches(wanted, found) {
    const purl = parsePurl(wanted);
    if (purl === undefined)
        return false;
    const [pattern, own] = [identityOfPurl(purl), package_identity_identityOf(found)];
    const sameName = pattern.type === own.type && pattern.name === own.name && pattern.source === own.source;
    const sameVersion = pattern.version === '' || pattern.version === own.version;
    return sameName && sameVersion && sameSystem(purl, pattern.distribution, own.distribution, found);
}
/** True if the distribution is that of the package, or one that a scanner takes it for. */
function sameSystem(wanted, distribution, own, found) {
    if (found.otherDistributions?.some(other => sameDistribution(distribution, other)))
        return true;
    if (!sameDistribution(distribution, own))
        return false;
    const purl = found.purl === undefined ? undefined : parsePurl(found.purl);
    return purl === undefined || sameRelease(wanted, purl);
}
// Types of syft for packages that have no purl, if their name is that of a purl. syft: pkg/type.go
const purlTypes = new Map(Object.entries({
    deb: 'deb',
    rpm: 'rpm',
    apk: 'apk',
    python: 'pypi',
    npm: 'npm',
    gem: 'gem',
    'go-module': 'golang',
    'rust-crate': 'cargo',
    dotnet: 'nuget',
}));
function package_identity_bare(type, { name, version }) {
    // The namespace of packages of the operating system is not known.
    const path = distributions_systemTypes.includes(type) ? name.replace(/^.*\//, '') : name;
    return { type, name: path, version, qualifiers: {}, subpath: '' };
}
function identityOfPurl(purl) {
    return {
        type: purl.type,
        distribution: distributionOf(purl),
        name: (nameRules.get(purl.type) ?? exact)(fullName(purl)),
        version: normalVersion(purl),
        // purl-spec: types/deb-definition.json says `source`; rpm itself says `src`.
        source: distributions_systemTypes.includes(purl.type) && ['source', 'src'].includes(purl.qualifiers.arch ?? ''),
    };
}
/** The name without what scanners write in different places. */
function fullName({ type, name, subpath }) {
    if (distributions_systemTypes.includes(type))
        return name.slice(name.lastIndexOf('/') + 1);
    // Syft writes user and channel of a Conan package into the purl, trivy does not. syft: package.go of its cataloguer cpp
    if (type === 'conan')
        return name.slice(name.lastIndexOf('/') + 1);
    // trivy writes the part of a pod as subpath, syft into the name; syft before 1.20 wrote the end of a Go module as subpath.
    if (['cocoapods', 'golang'].includes(type) && subpath !== '')
        return `${name}/${subpath}`;
    return name;
}
const lower = (name) => name.toLowerCase();
const exact = (name) => name;
/** How names of a type are compared: exactly, if there is no rule. */
const nameRules = new Map(Object.entries({
    // PEP 503: - _ . and runs of them are equal. trivy only turns _ into -.
    pypi: name => name.toLowerCase().replace(/[-_.]+/g, '-'),
    // npm has old packages with capitals, which trivy writes in lower case.
    npm: lower,
    // trivy writes paths in lower case.
    golang: lower,
    // Names that the package manager compares without case.
    nuget: lower,
    composer: lower,
    hex: lower,
    github: lower,
    bitbucket: lower,
    // Syft writes the identity of Package.resolved, which is in lower case, and trivy the address.
    swift: lower,
    deb: lower,
    apk: lower,
    rpm: lower,
    alpm: lower,
    // Without a known type, syft and trivy may still agree on name and version.
    '': lower,
}));
// RubyGems writes the platform behind the version: 1.15.0-x86_64-linux, 1.15.0-java. Syft keeps it, trivy cuts it.
const gemPlatform = /-(?:(?:x86_64|x86|x64|i[3-6]86|aarch64|arm64|arm|armv\w+|universal|ppc\w*|powerpc\w*|s390x|riscv64|sparc\w*)(?:-.+)?|java|jruby|mswin\w*|mingw\w*|.*-?linux.*|.*darwin.*)$/;
function normalVersion({ type, version, qualifiers }) {
    if (type === 'pypi')
        return pythonVersion(version);
    // A binary names its standard library after the tag of Go: go1.22.1.
    if (type === 'golang' || type === 'composer')
        return version.replace(/^(?:v|go)(?=\d)/, '');
    if (type === 'gem')
        return version.replace(gemPlatform, '');
    return distributions_systemTypes.includes(type) ? withEpoch(version, qualifiers.epoch) : version;
}
/** PEP 440 has several spellings of one version: 1.0-rc1 and 1.0rc1, 1.0 and 1.0.0. Pip writes another than a lock file may have. */
function pythonVersion(version) {
    const parsed = parsePep440(version);
    if (parsed === undefined)
        return version;
    const end = parsed.release.findLastIndex(part => part !== '0');
    return formatPep440({ ...parsed, release: parsed.release.slice(0, Math.max(1, end + 1)) });
}
/** Syft writes a Debian package's epoch into the version and an RPM's into a qualifier, even a 0; trivy always into a qualifier. */
function withEpoch(version, epoch) {
    const full = version.includes(':') || !/^\d+$/.test(epoch ?? '') ? version : `${epoch}:${version}`;
    return full.replace(/^0+:/, '');
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/exceptions.js

/** True if an exception names the finding by one of its identifiers (case does not matter) and, if it names a package, its package. */
function covers(exception, finding) {
    const wanted = exception.id.toUpperCase();
    if (![finding.id, ...finding.aliases].some(id => id.toUpperCase() === wanted))
        return false;
    return exception.purl === undefined || purlMatches(exception.purl, finding.package);
}
/** Every exception of a policy, with the findings that it names. `today` is a day such as `2027-01-31`. */
function applyExceptions(exceptions, findings, today) {
    return exceptions.map(exception => ({
        exception,
        expired: exception.expires < today,
        findings: findings.filter(finding => covers(exception, finding)),
    }));
}
/** The exceptions that name each finding, in their order. Findings that no exception names are absent. */
function exceptionsByFinding(exceptions) {
    const named = new Map();
    for (const applied of exceptions)
        for (const finding of applied.findings)
            named.set(finding, [...(named.get(finding) ?? []), applied]);
    return named;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/scan-errors.js


/** Accepted difference between the clocks of two machines, in hours. */
const clockSkew = 24;
/** What could not be found out by a scan, with the rule of the policy that it concerns. */
function scanErrors(document, policy) {
    const own = document.target.kind === 'tools' ? 'tools.fail' : 'vulnerabilities.fail';
    if (document.scanners.length === 0)
        return [{ rule: own, text: `No scanner scanned ${targetLabel(document.target)}.` }];
    return [
        ...document.scanners.flatMap(scanner => scannerErrors(scanner, document, policy.databases['max-age-hours'], own)),
        ...(policy.vulnerabilities['allow-unjudged']
            ? []
            : unjudgedText(document).map(text => ({
                rule: 'vulnerabilities.allow-unjudged',
                text: `${text} Set \`allow-unjudged: true\` in the policy to release them.`,
            }))),
    ];
}
/** That nothing is found in a package that no scanner judges says nothing of it. */
function unjudgedText({ target, unjudged = [] }) {
    if (unjudged.length === 0)
        return [];
    const named = unjudged.slice(0, 3).join(', ');
    return [
        `No scanner judges ${count(unjudged.length, 'package')} of ${targetLabel(target)}, for example ${named}: their vulnerabilities are not known.`,
    ];
}
function scannerErrors(scanner, document, maxAge, own) {
    const label = targetLabel(document.target);
    const ofAge = (text) => [{ rule: 'databases.max-age-hours', text }];
    if (scanner.status === 'error')
        return [{ rule: own, text: `${scanner.name} could not scan ${label}: ${scanner.error ?? 'no reason given'}` }];
    const age = scanner.database.built === undefined ? undefined : (0,dates/* hoursBetween */.U)(scanner.database.built, document.scanned);
    if (age === undefined)
        return ofAge(`${scanner.name} does not say how old its database was when it scanned ${label}.`);
    if (age < -clockSkew)
        return ofAge(`${scanner.name} says that its database is from the future: ${scanner.database.built}.`);
    if (age <= maxAge)
        return [];
    return ofAge(`The database of ${scanner.name} was ${Math.floor(age)} hours old when it scanned ${label}; the policy accepts ${maxAge}.`);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/rulings.js






/** What speaks against the evidence; `failing` are the findings that do. */
function rulingsOn(policy, evidence, failing) {
    const { required = [] } = policy.hardening ?? {};
    const images = judgeHardening(evidence.release?.summaries?.hardening ?? [], required);
    const ofImages = ({ rule, text }) => ({
        rule: `hardening.required[${required.indexOf(rule)}]`,
        text,
    });
    return {
        errors: [
            ...(evidence.release?.unusable.map(({ reason }) => ({ rule: 'evidence', text: reason })) ?? []),
            ...unscanned(evidence),
            ...images.errors.map(ofImages),
            ...evidence.findings.filter(one => !isAccepted(one, policy)).flatMap(document => scanErrors(document, policy)),
        ],
        failures: [...missing(policy, evidence), ...images.failures.map(ofImages), ...failureReasons(failing)],
    };
}
/** What each rule about the evidence says: first those that speak against it. */
function rulings_rulesOf(policy, { errors, failures }) {
    const decisions = (status, rulings) => rulings.map(({ rule, text }) => ({ rule, status, detail: text }));
    const against = [...decisions('error', errors), ...decisions('fail', failures)];
    const passed = askedOf(policy).filter(({ rule }) => !against.some(one => one.rule === rule));
    return [...against, ...decisions('pass', passed)];
}
/** The rules about the evidence, with what is the case if nothing speaks against them. */
function askedOf(policy) {
    const { vulnerabilities, tools, databases, evidence, hardening } = policy;
    const severe = (fail, where) => fail.length === 0 ? 'No severity fails a release.' : `No finding of ${fail.join(', ')}${where} fails the release.`;
    return [
        { rule: 'vulnerabilities.fail', text: severe(vulnerabilities.fail, '') },
        ...(tools.fail.length === 0 ? [] : [{ rule: 'tools.fail', text: severe(tools.fail, ' in a build or test tool') }]),
        {
            rule: 'databases.max-age-hours',
            text: `No database of a scanner was older than ${databases['max-age-hours']} hours.`,
        },
        ...evidence.required.map((kind, index) => ({
            rule: `evidence.required[${index}]`,
            text: `The release has ${kind}.`,
        })),
        ...(hardening?.required ?? []).map((word, index) => ({
            rule: `hardening.required[${index}]`,
            text: `Every image fulfils ${word}.`,
        })),
    ];
}
function limitOf({ target }, policy) {
    const { fail, 'only-fixable': onlyFixable } = policy.vulnerabilities;
    if (target.kind === 'tools')
        return { rule: 'tools.fail', fail: policy.tools.fail, onlyFixable };
    return { rule: 'vulnerabilities.fail', fail, onlyFixable };
}
/** True for tools of which nothing can fail the policy: that they could not be scanned does not stop a release either. */
function isAccepted({ target }, policy) {
    return target.kind === 'tools' && policy.tools.fail.length === 0;
}
/** True if findings of this severity and state fail the policy, unless an exception covers them. */
function isCounted(finding, { fail, onlyFixable }) {
    return fail.includes(finding.severity) && (!onlyFixable || findings_isFixable(finding));
}
function failingOf(document, limit, exceptions) {
    return document.findings
        .filter(finding => isCounted(finding, limit))
        .flatMap(finding => {
        const named = exceptions.get(finding) ?? [];
        if (named.some(applied => !applied.expired))
            return [];
        const expired = named[0]?.exception.expires;
        const label = targetLabel(document.target);
        return [{ finding, label, rule: limit.rule, ...(expired === undefined ? {} : { expired }) }];
    });
}
/** One sentence for each vulnerability in a package, however many platforms have it. */
function failureReasons(failing) {
    const alike = groupBy(failing, ({ finding, expired }) => {
        const fixed = finding.fix.versions.length > 0 ? `, fixed in ${finding.fix.versions.join(' and ')}` : '';
        return JSON.stringify([
            `${finding.severity} ${finding.id} in ${packageLabel(finding.package)}`,
            `${fixed}${expired === undefined ? '' : `; its exception expired on ${expired}`}`,
        ]);
    });
    return [...alike].map(([key, group]) => {
        const [what, rest] = JSON.parse(key);
        const text = `${what} of ${[...new Set(group.map(({ label }) => label))].join(', ')}${rest}.`;
        return { rule: group[0]?.rule ?? '', text };
    });
}
/** If only findings are judged, at least one scan is needed. In a release, the policy says whether findings are required. */
function unscanned({ findings, release }) {
    const nothing = findings.length === 0 && release === undefined;
    return nothing ? [{ rule: 'vulnerabilities.fail', text: 'Nothing was scanned.' }] : [];
}
/** Evidence that cannot be used is an error, and not missing. */
function missing(policy, { release }) {
    if (release === undefined)
        return [];
    const { present, lacking = [], stated = [], unusable } = release;
    return requiredKinds(policy)
        .filter(([kind]) => !unusable.some(one => one.kind === kind))
        .flatMap(([kind, rule]) => {
        const { requirable } = register_kinds[kind];
        const { absent = '', lacking: end } = requirable || {};
        const why = stated.find(one => one.kind === kind)?.absence ?? absent;
        if (!present.includes(kind))
            return [{ rule, text: `The policy requires ${kind}, but ${why}` }];
        const targets = lacking.filter(one => one.kind === kind).flatMap(one => one.targets);
        return targets.map(target => ({
            rule,
            text: `The policy requires ${kind}, but ${targetLabel(target)} ${end ?? absent}`,
        }));
    });
}
/** The kinds that a policy requires, with the rule. Who asks something of images requires that they were examined. */
function requiredKinds({ evidence, hardening }) {
    const own = [...new Set(evidence.required)].map((kind) => [
        kind,
        `evidence.required[${evidence.required.indexOf(kind)}]`,
    ]);
    const asks = hardening !== undefined && hardening.required.length > 0 && !evidence.required.includes('hardening');
    return asks ? [...own, ['hardening', 'hardening.required']] : own;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/verdict.js




/** The findings of everything in a release that was scanned, tools included. */
function findingsIn({ vulnerabilities, tools }) {
    return [...vulnerabilities, ...(tools?.findings ?? [])];
}
/**
 * The verdict of a policy on the evidence; it is the same on every machine. `today` (`2027-01-31`) decides which
 * exceptions have expired. What could not be found out is `error`, which outweighs `fail`, which outweighs `pass`.
 */
function decide(policy, evidence, today) {
    if (!(0,dates/* isDay */.N)(today))
        throw new lib_problem/* Problem */.A('decide on the evidence', {
            found: `${JSON.stringify(today)} is not a day.`,
            next: 'Give a day such as 2027-01-31.',
        });
    const exceptions = applyExceptions(policy.vulnerabilities.exceptions, evidence.findings.flatMap(document => document.findings), today);
    const named = exceptionsByFinding(exceptions);
    const isCounted = ({ finding }) => !evidence.notAffected?.has(finding);
    const failing = evidence.findings
        .flatMap(document => failingOf(document, limitOf(document, policy), named))
        .filter(isCounted);
    const rulings = rulingsOn(policy, evidence, failing);
    const errors = rulings.errors.map(({ text }) => text);
    const failures = rulings.failures.map(({ text }) => text);
    return {
        result: errors.length > 0 ? 'error' : failures.length > 0 ? 'fail' : 'pass',
        reasons: [...errors, ...failures],
        rules: rulings_rulesOf(policy, rulings),
        errors,
        warnings: [
            ...(policy.vulnerabilities['allow-unjudged'] ? evidence.findings.flatMap(unjudgedText) : []),
            ...toolWarnings(evidence, policy, { exceptions, failing }),
            ...exceptions.flatMap(applied => warningsOf(applied, today, evidence.release === undefined ? 'in this scan' : 'in this release')),
        ],
        exceptions,
        failing: failing.map(({ finding }) => finding),
    };
}
/** What would fail the policy in something that is released, and is in a tool. */
function toolWarnings({ findings }, policy, { exceptions, failing }) {
    const { fail, 'only-fixable': onlyFixable } = policy.vulnerabilities;
    const limit = { rule: 'vulnerabilities.fail', fail, onlyFixable };
    const tools = findings.filter(({ target }) => target.kind === 'tools');
    const named = exceptionsByFinding(exceptions);
    const counted = tools.flatMap(document => failingOf(document, limit, named));
    const rulings = [
        ...tools.filter(one => isAccepted(one, policy)).flatMap(document => scanErrors(document, policy)),
        ...failureReasons(counted.filter(({ finding }) => !failing.some(one => one.finding === finding))),
    ];
    return rulings.map(({ text }) => text);
}
const soonDays = 14;
function warningsOf({ exception, expired, findings }, today, where) {
    if (findings.length === 0)
        return [`The exception for ${exception.id} is unused: it matches no finding ${where}.`];
    const daysLeft = ((0,dates/* hoursBetween */.U)(`${today}T00:00:00Z`, `${exception.expires}T00:00:00Z`) ?? 0) / 24;
    if (expired || daysLeft > soonDays)
        return [];
    return [`The exception for ${exception.id} expires on ${exception.expires}.`];
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/check-verdict.js






/** Number of reasons, and of files, that a message names. */
const check_verdict_shown = 3;
/** Checks the signed verdict of the release's own policy. */
function checkVerdict({ verdict, policy }) {
    const { result, reasons } = verdict;
    if (result === 'pass')
        return { detail: `The signed verdict by ${policy.path} is "pass".` };
    const detail = `The signed verdict by ${policy.path} is ${JSON.stringify(result)}.${check_verdict_listed(reasons)}`;
    if (result === 'error')
        throw cannotDecide(detail);
    return failCheck(detail, askPublisher);
}
/**
 * Decides again by the policy in the release, as of the day of the signed verdict, and compares both. If files are missing, the result
 * is `absent`, unless those that were provided already contradict the signed verdict.
 */
function checkVerdictAgain(manifest, evidence) {
    const { verdict, policy: own } = manifest;
    requireRead(evidence);
    if (evidence.policy === undefined)
        return notDecided(evidence);
    const again = decideBy(releasedPolicy(evidence.policy, manifest), evidence, verdict.day);
    const contradicts = verdict.result === 'pass' && again.result !== 'pass';
    if (evidence.missing.length > 0 && !contradicts)
        return notDecided(evidence);
    if (again.result === verdict.result)
        return {
            detail: `${own.path} and the evidence give the same verdict again, "${again.result}", as of ${verdict.day}.`,
        };
    requireReadable(manifest, evidence);
    return failCheck(`The signed verdict is "${verdict.result}", but ${own.path} and the evidence of the release give "${again.result}" ` +
        `as of ${verdict.day}.${check_verdict_listed(again.reasons)}`, askPublisher);
}
/** What the rules about evidence say in a policy of the reader. Without files that they need, nobody knows, unless they fail already. */
function decideOnEvidence({ policy, day, name }, evidence, notAffected = new Set()) {
    if (!asksOfEvidence(policy))
        return [];
    const open = (detail) => [{ rule: 'evidence', status: 'error', detail }];
    if (evidence.unread.length > 0)
        return open(notRead(evidence));
    const { result, rules } = decide(policy, { findings: evidence.findings, release: evidence.release, notAffected }, day);
    if (result !== 'pass' || evidence.missing.length === 0)
        return rules;
    return open(`It cannot be decided by ${name}. ${notProvided(evidence)}`);
}
/** True if a policy asks anything that only files of the release can answer. */
function asksOfEvidence({ vulnerabilities, tools, evidence, hardening }) {
    return [vulnerabilities.fail, tools.fail, evidence.required, hardening?.required ?? []].some(one => one.length > 0);
}
/** Checks what a policy of the reader said; of a release, which has a verdict of its own, or of something else. */
function checkOwnPolicy({ name }, { result, reasons, day }, released) {
    const judged = released?.verdict.day ?? day;
    const early = day < judged ? ` That day is before ${judged}, as of which the release was judged.` : '';
    if (result === 'pass')
        return { detail: `The verdict by ${name} is "pass", as of ${day}.${early}` };
    const found = `The verdict by ${name} is "${result}", as of ${day}.${early}${check_verdict_listed(reasons)}`;
    if (result === 'error')
        throw cannotDecide(found);
    return failCheck(found);
}
function decideBy(policy, { findings, release }, day) {
    const { result, reasons } = decide(policy, { findings, release }, day);
    return { result, reasons, day };
}
function releasedPolicy(text, { policy, files }) {
    try {
        return policy_parsePolicy(text, policy.path);
    }
    catch (error) {
        if (!(error instanceof lib_problem/* Problem */.A))
            throw error;
        const found = `${policy.path} cannot be used: ${error.found}`;
        if (files.some(file => file.path === policy.path && isOfOtherVersion(file)))
            throw cannotDecide(found);
        return failCheck(found, askPublisher);
    }
}
/** What another version of release-tools wrote may have a form that this one does not know. That contradicts nothing. */
function requireReadable({ files }, { release }) {
    const reasons = release.unusable.map(({ reason }) => reason);
    const others = files.filter(isOfOtherVersion).map(({ path }) => path);
    const reason = reasons.find(one => others.some(path => one.startsWith(`${path} cannot be used`)));
    if (reason !== undefined)
        throw cannotDecide(`Another version of release-tools made this release. ${reason}`);
}
function isOfOtherVersion({ madeBy }) {
    return madeBy.name === own_tool_ownTool.name && madeBy.version !== own_tool_ownTool.version;
}
function requireRead({ unread }) {
    if (unread.length > 0)
        throw cannotDecide(notRead({ unread }));
}
function notRead({ unread }) {
    return `It cannot be decided: ${check_verdict_named(unread)} could not be read as the manifest lists it.`;
}
function notDecided(evidence) {
    return { status: 'absent', detail: `The verdict was not decided again. ${notProvided(evidence)}` };
}
function notProvided({ missing }) {
    return `Not provided: ${check_verdict_named(missing)}.`;
}
function check_verdict_named(paths) {
    const more = paths.length > check_verdict_shown ? ` and ${count(paths.length - check_verdict_shown, 'more file')}` : '';
    return `${paths.slice(0, check_verdict_shown).join(', ')}${more}`;
}
/** The first reasons, with a blank before. */
function check_verdict_listed(reasons) {
    const more = reasons.length > check_verdict_shown ? [`And ${count(reasons.length - check_verdict_shown, 'more reason')}.`] : [];
    return [...reasons.slice(0, check_verdict_shown), ...more].map(reason => ` ${reason}`).join('');
}
function cannotDecide(found) {
    return new CannotCheck('verify the release', { found, next: 'Ask its publisher.' });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/check-verdict-day.js


/** Accepted difference between the clock of the machine that signed and that of a log or timestamp authority, in hours. */
const check_verdict_day_clockSkew = 1;
/**
 * One step decides and signs, so the day may be as old as a job can be: GitHub ends the longest after five days.
 * https://docs.github.com/en/actions/reference/limits
 */
const longestJob = 5 * 24;
/**
 * Compares the day of the signed verdict with the time at which the manifest was signed (RFC 3339; undefined if nobody else says
 * when). With an earlier day, exceptions would count that had expired, and a later one had not begun.
 */
function checkVerdictDay({ verdict: { day } }, signedAt) {
    if (signedAt === undefined)
        return {
            status: 'absent',
            detail: `Nobody but the signer says when the manifest was signed, so the day of the verdict, ${day}, was not compared.`,
        };
    const begun = (0,dates/* hoursBetween */.U)(`${day}T00:00:00Z`, signedAt) ?? Number.NaN;
    if (begun >= -check_verdict_day_clockSkew && begun < 24 + longestJob)
        return { detail: `The verdict is as of ${day}, and the manifest was signed at ${signedAt}.` };
    const why = begun < 0 ? 'That day had not begun.' : 'Exceptions that had expired in between would still count.';
    return failCheck(`The verdict is as of ${day}, but the manifest was signed at ${signedAt}. ${why}`, askPublisher);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/conclude.js

/** The report that checks and files give. What checks tell each other stays out of it. */
function conclude(all, files = []) {
    const checks = all.map(({ provenance: _, ...check }) => check);
    return { result: resultOf({ checks, files }), checks, files };
}
/** A release as reports name it. */
function identify({ project, source }) {
    const { repository, tag, commit, commitTime } = source;
    return { project: project.name, version: project.version, tag, repository, commit, commitTime };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/facts-of-release.js
/** What the checks of a release give to the rules of a reader's policy. `first` are those of its manifest. */
function factsOfRelease({ source }, first, others) {
    const [signature] = first.flatMap(one => signatureOf(one, 'The manifest'));
    const { provenance } = others.find(one => one.provenance !== undefined) ?? {};
    return {
        ...(signature === undefined ? {} : { signature }),
        others: others.flatMap(one => signatureOf(one, subjectOf(one))),
        repository: source.repository,
        tag: source.tag,
        refs: provenance?.refs ?? [],
        ...(provenance === undefined ? {} : { provenance }),
    };
}
/** What a check says that it is signed, as the subject of a sentence. */
function subjectOf({ name }) {
    return name === 'GPG signatures' ? 'A file of the release' : `The ${name.replace(/ signature$/, '')}`;
}
function signatureOf({ signedBy, signedAt }, what) {
    if (signedBy === undefined)
        return [];
    return [{ what, by: signedBy, ...(signedAt === undefined ? {} : { at: signedAt }) }];
}

;// CONCATENATED MODULE: ./packages/evidence/lib/vex/apply-vex.js



/** At equal times, the first of these counts: the least favourable. */
const order = ['affected', 'under_investigation', 'fixed', 'not_affected'];
/**
 * The statement that counts for a finding: of those about it, the newest; at equal times, the one about a component, and then the least
 * favourable. Undefined if none is about it.
 */
function statementFor(finding, statements, product) {
    const about = statements.flatMap(statement => {
        const depth = depthOf(statement, finding, product);
        return depth === undefined ? [] : [{ statement, depth }];
    });
    const [first] = about.sort((a, b) => Date.parse(b.statement.time) - Date.parse(a.statement.time) ||
        b.depth - a.depth ||
        order.indexOf(a.statement.status) - order.indexOf(b.statement.status));
    return first?.statement;
}
/** How precisely a statement names the finding: 1 for its package, 0 for the release; undefined if it is about something else. */
function depthOf(statement, finding, product) {
    const ids = statement.ids.map(id => id.toUpperCase());
    if (![finding.id, ...finding.aliases].some(id => ids.includes(id.toUpperCase())))
        return undefined;
    if (statement.products.length === 0)
        return 0;
    const depths = statement.products.map(one => {
        if (isPackage(one, finding))
            return 1;
        if (!isProduct(one, product))
            return undefined;
        if (one.subcomponents.length === 0)
            return 0;
        return one.subcomponents.some(part => isPackage(part, finding)) ? 1 : undefined;
    });
    return depths.includes(1) ? 1 : depths.find(depth => depth !== undefined);
}
function isPackage({ names }, finding) {
    return names.some(name => purlMatches(name, finding.package));
}
function isProduct({ names, sha256 }, product) {
    return sha256.some(digest => product.sha256.has(digest)) || names.some(name => isNamed(name, product));
}
/** An image by its digest, a package by its name; a version that is named must be that of the release. */
function isNamed(name, { addresses, name: own, version, sha256 }) {
    if (addresses.includes(name))
        return true;
    const purl = parsePurl(name);
    if (purl === undefined)
        return false;
    if (purl.type === 'oci')
        return sha256.has(purl.version.replace(/^sha256:/, ''));
    return purl.name === own && (purl.version === '' || sameVersion(purl.version, version));
}

;// CONCATENATED MODULE: ./packages/evidence/lib/vex/openvex.js

/** The predicate types of OpenVEX documents: that of cosign, and that with the version. https://github.com/openvex/spec */
const openVexTypes = ['https://openvex.dev/ns', 'https://openvex.dev/ns/v0.2.0'];
const openvex_context = 'https://openvex.dev/ns/v0.2.0';
const statuses = ['not_affected', 'affected', 'fixed', 'under_investigation'];
const mostStatements = 10_000;
/**
 * Reads an OpenVEX document of version 0.2.0. Throws a Problem for what its specification forbids: scanners ignore such statements without
 * a word, so that two of them disagree.
 */
function parseOpenVex(document, what) {
    const found = (0,lib_json/* textAt */.$6)(document, '@context');
    if (found !== openvex_context)
        throw openvex_bad(what, `its @context is ${JSON.stringify(found ?? null)}, not ${openvex_context}.`);
    const statements = (0,lib_json/* listAt */.gT)(document, 'statements');
    if (statements.length === 0)
        throw openvex_bad(what, 'it has no statements.');
    if (statements.length > mostStatements)
        throw openvex_bad(what, `it has ${statements.length} statements, more than the ${mostStatements} accepted.`);
    return statements.map((statement, index) => readStatement(statement, document, `statement ${index + 1} of ${what}`));
}
function readStatement(statement, document, what) {
    const status = statuses.find(known => known === (0,lib_json/* textAt */.$6)(statement, 'status'));
    const name = (0,lib_json/* textAt */.$6)(statement, 'vulnerability', 'name');
    const time = (0,lib_json/* textAt */.$6)(statement, 'timestamp') ?? (0,lib_json/* textAt */.$6)(document, 'timestamp') ?? '';
    const reason = (0,lib_json/* textAt */.$6)(statement, 'justification') ?? (0,lib_json/* textAt */.$6)(statement, 'impact_statement');
    if (status === undefined)
        throw openvex_bad(what, `its status is not one of ${statuses.join(', ')}.`);
    if (name === undefined)
        throw openvex_bad(what, 'it does not name a vulnerability.');
    if (!/^\d{4}-\d\d-\d\d[Tt]/.test(time) || Number.isNaN(Date.parse(time)))
        throw openvex_bad(what, 'it has no time.');
    if (status === 'not_affected' && reason === undefined)
        throw openvex_bad(what, 'it says “not_affected” without a justification or an impact statement.');
    const aliases = (0,lib_json/* listAt */.gT)(statement, 'vulnerability', 'aliases').filter(one => typeof one === 'string');
    const products = (0,lib_json/* listAt */.gT)(statement, 'products').map(product => ({
        ...component(product),
        subcomponents: (0,lib_json/* listAt */.gT)(product, 'subcomponents').map(component),
    }));
    return { ids: [name, ...aliases], products, status, reason: reason ?? status, time };
}
function component(value) {
    // Version 0.0.1 wrote text here.
    if (typeof value === 'string')
        return { names: [value], sha256: [] };
    const names = [(0,lib_json/* textAt */.$6)(value, '@id'), (0,lib_json/* textAt */.$6)(value, 'identifiers', 'purl')].filter(name => name !== undefined);
    const sha256 = shape_isObject(value) ? (0,lib_json/* textAt */.$6)(value, 'hashes', 'sha-256') : undefined;
    return { names, sha256: sha256 === undefined ? [] : [sha256] };
}
function openvex_bad(what, found) {
    return new lib_problem/* Problem */.A(`read ${what}`, { found, next: 'Ask its author for an OpenVEX document of version 0.2.0.' });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/judge-vex.js










/**
 * What the VEX documents of accepted signers say of the findings. A document counts if it is signed within the dates of its signer, and attached to
 * this release. One that does not count is named; one that counts and is wrong leaves the release undecided.
 */
function judgeVex(own, files, findings, whole, trust) {
    const signers = own.vex ?? [];
    if (own.policy.vex === undefined)
        return { notAffected: new Set(), rules: files.map(({ name }) => notNamed(name).rule) };
    const verifiers = verifiersOf(signers, trust);
    const read = files.flatMap(file => readFile(file, { verifiers, whole, day: own.day }));
    const statements = read.flatMap(one => ('statements' in one ? one.statements : []));
    const product = productOf(whole);
    const excused = findings.flatMap(finding => {
        const statement = statementFor(finding, statements, product);
        return statement && ['not_affected', 'fixed'].includes(statement.status) ? [{ finding, statement }] : [];
    });
    const others = read.flatMap(one => ('rule' in one ? [one.rule] : []));
    return {
        notAffected: new Set(excused.map(({ finding }) => finding)),
        rules: [...others, { rule: 'vex', status: 'pass', detail: judge_vex_textOf(excused, files.length) }],
    };
}
const judge_vex_shown = 3;
function judge_vex_textOf(excused, given) {
    if (given === 0)
        return 'No VEX document was given.';
    if (excused.length === 0)
        return 'The VEX documents excuse no finding.';
    const named = [...new Set(excused.map(({ finding, statement }) => `${finding.id} (${statement.reason})`))];
    const more = named.length > judge_vex_shown ? `, and ${named.length - judge_vex_shown} more` : '';
    return `${count(excused.length, 'finding')} not counted by VEX: ${named.slice(0, judge_vex_shown).join(', ')}${more}.`;
}
function readFile(file, question) {
    try {
        return bundleLines(file.content.toString('utf8')).map(line => readLine(line, file.name, question));
    }
    catch (error) {
        if (!(error instanceof lib_problem/* Problem */.A))
            throw error;
        return [ignored(file.name, (0,lib_problem/* messageOf */.b)(error))];
    }
}
/** One document, by the first signer of the policy that signed it. */
function readLine(line, name, { verifiers, whole, day }) {
    let reason = 'the policy names nobody whose VEX documents count.';
    for (const { signer, verifier } of verifiers) {
        try {
            const { statement, time } = verifier.verifyStatement(line);
            const invalid = invalidAt(signer, time);
            if (invalid !== undefined)
                return ignored(name, `${signerText(signedBy(signer))} ${invalid.why}.`);
            if (!openVexTypes.includes(statement.predicateType))
                return ignored(name, `its predicate is ${JSON.stringify(statement.predicateType)}, which is not OpenVEX.`);
            const { sha256 } = productOf(whole);
            if (!statement.subject.some(({ digest }) => sha256.has(digest.sha256 ?? '')))
                return ignored(name, 'it is attached to something else than this release.');
            return readDocument(statement.predicate, name, day);
        }
        catch (error) {
            if (!(error instanceof lib_problem/* Problem */.A))
                throw error;
            reason = error.found;
        }
    }
    return ignored(name, reason);
}
/** A genuine document that is wrong, or of a day that has not come, leaves the release undecided. */
function readDocument(predicate, name, day) {
    try {
        const statements = parseOpenVex(predicate, name);
        const late = statements.find(({ time }) => Date.parse(time) >= endOf(day));
        if (late === undefined)
            return { statements };
        return judge_vex_wrong(`${name}: a statement about ${late.ids[0]} is of ${late.time}, after ${day}.`);
    }
    catch (error) {
        if (!(error instanceof lib_problem/* Problem */.A))
            throw error;
        return judge_vex_wrong(`${name}: ${error.found}`);
    }
}
function judge_vex_wrong(detail) {
    return { rule: { rule: 'vex', status: 'error', detail } };
}
function notNamed(name) {
    return ignored(name, 'the policy does not say whose VEX documents count.');
}
function ignored(name, reason) {
    return { rule: { rule: 'vex', status: 'absent', detail: `${name} does not count: ${reason}` } };
}
function productOf({ manifest, manifestSha256 }) {
    const { project, source, files, images } = manifest;
    return {
        addresses: [source.repository, resourceOf(manifest)],
        name: project.name,
        version: project.version,
        sha256: new Set([
            manifestSha256,
            ...files.filter(({ path }) => isArtifact(path)).map(file => file.sha256),
            ...images.flatMap(({ digest, platforms }) => [digest, ...platforms.map(one => one.digest)].map(one => one.replace('sha256:', ''))),
        ]),
    };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/release/open-release.js






/** Opens a release directory, a folder of downloaded assets, one asset, or a tarball. Throws a Problem for anything else. */
async function open_release_openRelease(path) {
    const status = await (0,promises_.stat)(path).catch(() => undefined);
    if (status?.isDirectory())
        return folder({ kind: 'folder', path, directory: path, names: await (0,lib_files/* listFiles */.CS)(path) });
    if (status?.isFile())
        return open_release_openFile(path);
    throw cannotOpen(path, status ? 'it is neither a file nor a directory.' : 'no such file or directory.');
}
async function open_release_openFile(path) {
    const directory = (0,external_node_path_.dirname)(path);
    const name = (0,external_node_path_.basename)(path);
    // A tarball that a browser has unzipped has lost its `.gz`.
    const isTarball = isTarballName(name) || isTarballName(`${name}.gz`);
    if (!isTarball && (await open_release_hasManifest(directory)))
        return folder({ kind: 'file', path, directory, names: await filesIn(directory) });
    await requireTarball(path, isTarball);
    let read;
    return {
        kind: 'tarball',
        path,
        read: async (name) => {
            read ??= readFromTarball(() => (0,read_limited/* readPieces */.ut)(path), [release_names_manifestName, manifestBundleName]);
            return (await read).get(name);
        },
    };
}
function folder(parts) {
    const { directory, names } = parts;
    const read = async (name) => names.includes(name) ? (0,read_limited/* readLimited */.tk)((0,external_node_path_.join)(directory, name), evidenceLimit) : undefined;
    return { ...parts, read };
}
async function open_release_hasManifest(directory) {
    const sizes = await Promise.all([release_names_manifestName, manifestBundleName].map(name => (0,lib_files/* sizeIfThere */.nQ)((0,external_node_path_.join)(directory, name))));
    return sizes.every(size => size !== undefined);
}
async function filesIn(directory) {
    const entries = await (0,promises_.readdir)(directory, { withFileTypes: true });
    return entries
        .filter(entry => entry.isFile())
        .map(({ name }) => name)
        .sort(lib_files/* byBytes */.bg);
}
const alone = `To verify one file of a release, download ${release_names_manifestName} and ${manifestBundleName} into the same folder.`;
/** Refuses, by the first bytes, what people have in place of the tarball. */
async function requireTarball(path, isNamedSo) {
    const start = await (0,read_limited/* readStart */.H6)(path, 512);
    if (start[0] === 0x1f && start[1] === 0x8b)
        return;
    if (start.toString('latin1', 257, 262) === 'ustar')
        throw cannotOpen(path, 'it is a tar archive that was unzipped, and what is signed is the .tar.gz. Safari unzips downloads: switch off ' +
            '“Open safe files after downloading”, or download it with another program.');
    if (start.toString('latin1', 0, 2) === 'PK')
        throw cannotOpen(path, `it is a zip archive, not the tarball of a release. ${alone}`);
    if (!isNamedSo)
        throw cannotOpen(path, `it is not the tarball of a release, and no manifest is beside it. ${alone}`);
    throw new lib_problem/* Problem */.A(`open ${path}`, {
        found: `it is not a gzip file, so it is not the tarball of a release. ${alone}`,
        next: 'Give the tarball of a release.',
    });
}
function cannotOpen(path, found) {
    return new CannotCheck(`open ${path}`, {
        found,
        next: 'Give a release directory, a folder with the assets of a release, one asset, or the tarball of a release.',
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/check-tarball.js










/**
 * Checks that the tarball is the packed release directory: same files, same order, same time, same bytes. Packs it again only if
 * it has the files of the manifest, so that nobody but the signer can make that take long.
 */
async function checkRepacked({ scan, open }, manifest) {
    const { source } = manifest;
    const wanted = tarballPrefix(source.tag);
    if (scan.prefix !== wanted)
        failCheck(`its files are in ${JSON.stringify(scan.prefix)}, not in ${JSON.stringify(wanted)}.`);
    if (scan.mtime * 1000 !== Date.parse(source.commitTime))
        failCheck(`its time is ${new Date(scan.mtime * 1000).toISOString()}, not that of the commit, ${source.commitTime}.`);
    if (!hasFilesOf(manifest, scan))
        throw new CannotCheck('verify the release', {
            found: 'it was not packed again, because its files are not those of the manifest.',
            next: 'Download it again from its publisher.',
        });
    if (!(await isCanonical(open, scan)))
        failCheck('packing its content again gives different bytes.');
    return { detail: 'Packing its content again gives the same bytes.' };
}
function hasFilesOf({ files }, { files: found }) {
    const others = [...found.keys()].filter(path => !unlisted.some(name => name === path));
    return (others.length === files.length &&
        files.every(({ path, size, sha256 }) => found.get(path)?.size === size && found.get(path)?.sha256 === sha256));
}
/**
 * Checks the signatures of the tarball, without unpacking it: its bundle, and with a key also its `.sig`, as `openssl dgst -verify`
 * does. Among assets, none may be missing (`required`); elsewhere, a person may have downloaded only the tarball.
 */
async function checkTarballSignatures(tarball, required, { verifier, trust }) {
    const name = (0,external_node_path_.basename)(tarball);
    let verified;
    const bundle = await check('tarball signature', async () => {
        const passed = await check_tarball_checkBundle(tarball, name, required, verifier);
        verified = passed.verified;
        return passed;
    });
    const needsSig = required && bundle.signedBy !== undefined && hasPlainSignature(bundle.signedBy);
    const sig = await check('tarball .sig', () => checkSig(tarball, name, needsSig, trust));
    return { checks: [withFileName(`${name}.sigstore.json`, bundle), withFileName(`${name}.sig`, sig)], verified };
}
/** The same checks, once the manifest says of which release the tarball must be. */
async function withTarballOrigin({ checks: [bundle, sig], verified }, manifest) {
    if (verified === undefined)
        return [bundle, sig];
    const origin = await check(bundle.name, () => {
        requireOrigin(verified, manifest);
        return { detail: bundle.detail, verified };
    });
    return [origin.status === 'pass' ? bundle : origin, sig];
}
async function check_tarball_checkBundle(tarball, name, required, verifier) {
    const path = `${tarball}.sigstore.json`;
    if ((await (0,lib_files/* sizeIfThere */.nQ)(path)) === undefined)
        return check_tarball_missing(`${name}.sigstore.json`, required);
    const verified = await verifier.verifyFile(tarball, await (0,read_limited/* readLimited */.tk)(path, evidenceLimit, 'inside'));
    return { detail: `${name} is signed.`, verified };
}
async function checkSig(tarball, name, required, trust) {
    const path = `${tarball}.sig`;
    if ((await (0,lib_files/* sizeIfThere */.nQ)(path)) === undefined)
        return check_tarball_missing(`${name}.sig`, required);
    const keys = keysOf(trust);
    if (keys.length === 0)
        throw new CannotCheck('verify the release', {
            found: 'it is a signature by a key, but no key was given.',
            next: 'Give the key.',
        });
    const signature = check_tarball_decode((await (0,read_limited/* readLimited */.tk)(path, 64 * 1024, 'inside')).toString());
    const bytes = await bytesOfFile(tarball, undefined, keys.map(one => ({ ...one, signature })));
    const found = keys.find(({ key, hash }) => bytes.isSignedBy(key, signature, hash)) ??
        failCheck('the signature was not made over this content by the key.');
    return {
        detail: 'It is valid, checked as `openssl dgst -verify` does.',
        verified: { signer: found.signer },
    };
}
/** The accepted keys, each with the digest that it signs. Ed25519 has its own, so any can stand there. */
function keysOf({ signers }) {
    return signers.flatMap(signer => by_kind_byKind(signer, {
        key: one => {
            const key = public_key_parsePublicKey(one.publicKey);
            return [{ signer: one, key, hash: signed_bytes_hashOf(key) ?? 'sha512' }];
        },
        identity: () => [],
    }));
}
function check_tarball_missing(name, required) {
    return required ? failCheck(`${name} is missing.`) : { status: 'absent', detail: `${name} was not provided.` };
}
function check_tarball_decode(text) {
    if (!/^[A-Za-z0-9+/]+={0,2}\s*$/.test(text))
        failCheck('it is not one line of base64.');
    return Buffer.from(text, 'base64');
}

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/require-target.js


/** What to do with evidence about something else. */
const again = 'Run the step that makes it again, on what is released.';
/**
 * Throws a Problem for a document about another target (`own`) than that of its `place`: evidence counts only for its own target, and
 * evidence about an image only for the image of that digest.
 */
function require_target_requireTarget(own, path, place, { images }) {
    if (own !== undefined && !isAt(own, place)) {
        throw new lib_problem/* Problem */.A(`use ${path}`, {
            found: `it is about ${JSON.stringify(targetLabel(own))}, but its place is that of ${JSON.stringify(targetLabel(place))}.`,
            next: again,
        });
    }
    const released = place.kind === 'image' ? images.find(({ name }) => name === place.name) : undefined;
    if (released === undefined || released.platforms.some(one => isOfPlatform(one, own, place)))
        return;
    throw new lib_problem/* Problem */.A(`use ${path}`, {
        found: `it is about ${own?.digest ?? 'an image whose digest it does not say'}, which is not ${imageText(released, place)}.`,
        next: again,
    });
}
function imageText({ repository, digest }, { platform }) {
    const whole = `${repository}@${digest}`;
    return platform === undefined ? `an image of ${whole}` : `the image of ${whole} for ${platform}`;
}
/** True for the image of a release for the platform of a place. A docker archive has no platform in its place. */
function isOfPlatform({ platform, digest }, own, place) {
    const isSame = place.platform === undefined || canonicalPlatform(platform) === canonicalPlatform(place.platform);
    return isSame && digest === own?.digest;
}
/** The name of the project may differ from that of its repository. What a document does not say about its platform contradicts nothing. */
function isAt(own, place) {
    if (own.kind !== place.kind)
        return false;
    return own.kind === 'directory' || (own.name === place.name && (own.platform ?? place.platform) === place.platform);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/read-evidence.js




/**
 * Reads every file of the kinds that a policy can require. Does not verify signatures. A file that cannot be parsed, or that is
 * about another commit, target, image or release, is added to `unusable`. Throws system errors.
 */
async function readEvidence(releaseDir, release) {
    const collector = new EvidenceCollector(release);
    for (const path of await listFiles(releaseDir)) {
        const content = collector.needs(path)
            ? await readLimited(join(releaseDir, path), limits.document, 'inside')
            : undefined;
        collector.add(path, content?.toString());
    }
    return collector.finish();
}
/** The kinds that a policy can require. */
const requirable = evidenceKinds.filter(rule => rule.requirable !== false);
/** The evidence of a release, from files in any order. Keeps what their documents say, and not their text. */
class EvidenceCollector {
    #release;
    #retains;
    #entries = new Map();
    #unusable = [];
    /** `retains` says of which kinds the documents are needed for summaries. Those of other kinds are read and dropped. */
    constructor(release, retains = () => true) {
        this.#release = release;
        this.#retains = retains;
    }
    /** True if the content of a file matters, and not only that it exists. */
    needs(path) {
        return requirable.some(rule => rule.parse !== undefined && this.#targetOf(rule, path) !== undefined);
    }
    /** Adds a file. `text` is its content; undefined if that is not needed, or not provided. */
    add(path, text) {
        for (const rule of requirable) {
            const target = this.#targetOf(rule, path);
            if (target !== undefined)
                this.#addTo(rule, { path, target }, text);
        }
    }
    /** What the files say. Their order does not matter. */
    finish() {
        const entries = (kind) => (this.#entries.get(kind) ?? []).toSorted(projectFirst);
        const summaries = evidenceKinds.map(rule => {
            const found = entries(rule.kind).flatMap(({ document, ...entry }) => document === undefined ? [] : [{ ...entry, document: document.value }]);
            return [rule.kind, rule.summarise(found)];
        });
        return {
            summaries: Object.fromEntries(summaries),
            present: evidenceKinds
                .filter(rule => rule.present(this.#counting(rule.kind), this.#release.images))
                .map(({ kind }) => kind),
            stated: requirable.flatMap(({ kind }) => entries(kind).flatMap(({ absence }) => (absence === undefined ? [] : [{ kind, absence }]))),
            lacking: this.#lacking(),
            unusable: requirable.flatMap(rule => this.#unusable
                .filter(({ kind }) => kind === rule.kind)
                .toSorted(projectFirst)
                .map(({ kind, reason }) => ({ kind, reason }))),
        };
    }
    /** The files of a kind that are evidence. */
    #counting(kind) {
        return (this.#entries.get(kind) ?? []).filter(({ absence }) => absence === undefined).map(withoutDocument);
    }
    #lacking() {
        const { project, images } = this.#release;
        const hasArtifacts = (this.#entries.get('artifacts') ?? []).length > 0;
        return requirable.flatMap(({ kind, lacking }) => {
            const found = this.#counting(kind);
            const targets = found.length === 0 ? [] : (lacking?.(found, { project, images, hasArtifacts }) ?? []);
            return targets.length === 0 ? [] : [{ kind, targets }];
        });
    }
    #targetOf(rule, path) {
        for (const name in rule.files) {
            const target = rule.files[name]?.targetAt(path, this.#release.project);
            if (target !== undefined)
                return target;
        }
        return undefined;
    }
    #addTo(rule, entry, text) {
        try {
            const value = text === undefined ? undefined : read_evidence_readDocument(rule, entry, text, this.#release);
            const retained = text !== undefined && this.#retains(rule.kind)
                ? { document: { value: rule.retain === undefined ? value : rule.retain(value, entry.target) } }
                : {};
            const absence = value === undefined ? undefined : rule.statesAbsence?.(value);
            const entries = this.#entries.get(rule.kind) ?? [];
            entries.push({ ...entry, ...retained, ...(absence === undefined ? {} : { absence }) });
            this.#entries.set(rule.kind, entries);
        }
        catch (error) {
            if (!(error instanceof lib_problem/* Problem */.A))
                throw error;
            const reason = `${entry.path} cannot be used: ${error.found}`;
            this.#unusable.push({ kind: rule.kind, path: entry.path, reason });
        }
    }
}
function read_evidence_readDocument(rule, { path, target }, text, release) {
    const document = rule.parse?.(text, path);
    if (document === undefined)
        return undefined;
    requireCommit(rule.commitOf?.(document), path, release);
    if (rule.targetOf !== undefined)
        require_target_requireTarget(rule.targetOf(document), path, target, release);
    const found = rule.contradictionOf?.(document, target, release);
    if (found !== undefined)
        throw new lib_problem/* Problem */.A(`use ${path}`, { found, next: again });
    return document;
}
function requireCommit(other, path, { commit }) {
    if (other === undefined || other === commit)
        return;
    throw new lib_problem/* Problem */.A(`use ${path}`, {
        found: `it is about commit ${other}, but the release comes from commit ${commit}.`,
        next: again,
    });
}
/** Whether a kind is present depends on its paths only. */
function withoutDocument({ path, target }) {
    return { path, target, document: undefined };
}
/** Sorts evidence of the project before that of its images, each by path. */
function projectFirst(a, b) {
    return Number(a.path.includes('/')) - Number(b.path.includes('/')) || (0,lib_files/* byBytes */.bg)(a.path, b.path);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/verdict-evidence.js







const verdict_evidence_documentLimit = lib_limits/* limits */.F.document;
/**
 * Gathers the policy and the evidence of a release to decide again. Takes only content with the digest that the manifest lists, so
 * that nothing counts that nobody signed.
 */
class VerdictEvidenceReader {
    #manifest;
    #collector;
    #pending;
    #unread = [];
    #policy;
    constructor(manifest) {
        const { project, source, images, files } = manifest;
        this.#manifest = manifest;
        // The decision needs the findings themselves, and what is in the images. Of all other kinds it needs only whether they can be used.
        this.#collector = new EvidenceCollector({
            project: project.name,
            version: project.version,
            commit: source.commit,
            images,
            artifacts: files
                .filter(({ path }) => isArtifact(path))
                .map(({ path, sha256 }) => ({ fileName: (0,external_node_path_.basename)(path), sha256 })),
        }, kind => ['vulnerabilities', 'tools', 'hardening'].includes(kind));
        const isNeeded = ({ path }) => path === manifest.policy.path || this.#collector.needs(path) || verdict_evidence_isSignature(path, project.name);
        this.#pending = new Map(files.filter(isNeeded).map(file => [file.path, file]));
        for (const file of files)
            if (!isNeeded(file))
                this.#collector.add(file.path, undefined);
    }
    /** Takes what a folder has. */
    async readFolder(folder) {
        for (const file of [...this.#pending.values()]) {
            const name = nameIn(folder, file);
            if (name === undefined || !folder.has(name))
                continue;
            const content = file.size <= verdict_evidence_documentLimit ? await folder.read(name, verdict_evidence_documentLimit).catch(() => undefined) : undefined;
            // What lies beside one asset may be of another release.
            if (folder.kind !== 'asset' || (content && sha256(content) === file.sha256))
                this.take(file.path, content);
        }
    }
    takes(path) {
        return this.#pending.has(path) ? verdict_evidence_documentLimit : undefined;
    }
    take(path, content) {
        const file = this.#pending.get(path);
        if (file === undefined)
            return;
        this.#pending.delete(path);
        const isListed = content !== undefined && sha256(content) === file.sha256;
        const text = isListed ? content.toString('utf8') : undefined;
        if (text === undefined)
            this.#unread.push(path);
        else if (path === this.#manifest.policy.path)
            this.#policy = text;
        this.#collector.add(path, text);
    }
    finish() {
        const missing = [...this.#pending.keys()];
        for (const path of missing)
            this.#collector.add(path, undefined);
        const release = this.#collector.finish();
        return { policy: this.#policy, release, findings: findingsIn(release.summaries), missing, unread: this.#unread };
    }
}
/** Signatures that a policy can require are checked apart; here, they must only be there. */
function verdict_evidence_isSignature(path, project) {
    return [register_kinds.provenance.files.bundles, register_kinds['image-signature'].files.bundle].some(file => file.targetAt(path, project) !== undefined);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/open-contents.js









/** Opens a release. Of a tarball, verifies the signatures first, and unpacks nothing if one of them is wrong. */
async function openUnread(path, trusted) {
    let unread;
    let signatures;
    const opened = await check('release', async () => {
        unread = await open_release_openRelease(path);
        if (unread.kind !== 'tarball')
            return { detail: 'Read as a folder.' };
        signatures = await checkTarballSignatures(path, false, trusted);
        if (!isWrong(signatures.checks))
            await open_contents_readable(unread);
        return { detail: 'Read as the tarball of a release.' };
    });
    const usable = opened.status === 'pass' && !isWrong(signatures?.checks ?? []);
    return { check: opened, ...(usable && unread ? { unread } : {}), ...(signatures ? { signatures } : {}) };
}
/** A tarball that nobody signed, of another name and structure, is damaged or not ours: nothing says which. */
async function open_contents_readable({ path, read }) {
    try {
        await read('');
    }
    catch (error) {
        if (!(error instanceof lib_problem/* Problem */.A) || isTarballName((0,external_node_path_.basename)(path)))
            throw error;
        const found = `it is not the tarball of a release that release-tools made: ${error.found}`;
        throw new CannotCheck('open the tarball', { found, next: 'Give the tarball of a release.', cause: error });
    }
}
/** Reads what was provided, each file once: the folder, and the tarball that it has or that was given. */
async function openContents({ unread, signatures }, manifest, trusted) {
    const reader = new VerdictEvidenceReader(manifest);
    const folder = unread.kind === 'tarball' ? undefined : openFolder(unread, manifest);
    if (folder)
        await reader.readFolder(folder);
    if (folder?.kind === 'asset') {
        const skipped = { name: 'tarball', status: 'absent', detail: onlyOne };
        return { sources: [folder], evidence: reader.finish(), checks: [skipped] };
    }
    const path = folder === undefined ? unread.path : (0,external_node_path_.join)(folder.beside, tarballName(manifest.source.tag));
    const signed = async () => signatures ?? checkTarballSignatures(path, folder?.kind === 'assets', trusted);
    const { tarball, checks } = await checkTarball(path, folder, manifest, { reader, signed });
    const sources = [folder, tarball].filter(source => source !== undefined);
    return { sources, evidence: reader.finish(), checks, ...(tarball ? { tarball } : {}) };
}
async function checkTarball(path, folder, manifest, { reader, signed }) {
    let tarball;
    let signatures = [];
    const content = await check('tarball', async () => {
        if (folder !== undefined && !(await isProvided(folder, path)))
            return { status: 'absent', detail: `${(0,external_node_path_.basename)(path)} was not provided.` };
        signatures = await withTarballOrigin(await signed(), manifest);
        if (isWrong(signatures))
            throw notUnpacked();
        tarball = await openTarball(path, reader);
        return checkRepacked(tarball, manifest);
    });
    return { checks: [withFileName((0,external_node_path_.basename)(path), content), ...signatures], ...(tarball ? { tarball } : {}) };
}
/** Throws a Problem if the tarball is missing among assets that have a signature of it. */
async function isProvided({ kind, names }, path) {
    if ((await (0,lib_files/* sizeIfThere */.nQ)(path)) !== undefined)
        return true;
    const name = (0,external_node_path_.basename)(path);
    const signed = kind === 'assets' && names.some(other => other === `${name}.sig` || other === `${name}.sigstore.json`);
    return signed ? failCheck(`${name} is missing, although its signature was provided.`) : false;
}
function isWrong(checks) {
    return checks.some(({ status }) => status === 'fail');
}
function notUnpacked() {
    return new CannotCheck('verify the release', {
        found: 'it was not unpacked, because a signature of it is not valid.',
        next: 'Download it again from its publisher.',
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/decide-by-summary.js


const covered = [
    'vulnerabilities',
    'tools',
    'databases',
    'evidence',
    'hardening',
    'signers',
    'builders',
    'source.branch',
    'age',
    'vex',
    'rebuilders',
];
/**
 * Decides by a reader's policy with the word of a verifier that it names. The rules that the summary answers are decided. For all others
 * that the file has, the verifier's word stands in.
 */
function decideBySummary(own, word) {
    const { repository, tag, level } = word;
    const facts = {
        others: [],
        refs: [],
        ...(repository === undefined ? {} : { repository }),
        ...(tag === undefined ? {} : { tag }),
        ...(level === undefined ? {} : { provenance: { level, builders: [], refs: [] } }),
    };
    const { branch: _, ...source } = own.policy.source ?? {};
    const answered = [...judgeSource({ ...own, policy: { ...own.policy, source } }, facts), ...judgeLevel(own, facts)];
    const others = covered
        .filter(rule => own.lineOf?.(rule) !== undefined)
        .map((rule) => ({ rule, status: 'absent', detail: `The word of ${word.id} stands in for it.` }));
    return readerVerdict(own, [
        { rule: `verifiers[${word.index}]`, status: 'pass', detail: word.detail },
        ...answered,
        ...others,
    ]);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/in-toto/check-vsa.js

/**
 * Compares a verification summary with what is wanted. Returns all faults, in the order of the specification's steps
 * (https://slsa.dev/spec/v1.2/verification_summary#how-to-verify); none if it says what is wanted. Its signature must have been verified.
 */
function checkVsa(vsa, wanted) {
    return [
        ...digestFaults(vsa, wanted),
        ...textFaults('verifier', vsa.verifier.id, wanted.verifier),
        ...textFaults('resource', vsa.resourceUri, wanted.resource),
        ...resultFaults(vsa),
        ...levelFaults(vsa.verifiedLevels, wanted.levels ?? []),
        ...policyFaults(vsa, wanted),
        ...ageFaults(vsa, wanted),
    ];
}
/** Digests for which anybody can make two files. Nothing is known by them. */
const check_vsa_weak = ['md5', 'sha1'];
function digestFaults({ subject }, { artifacts }) {
    if (artifacts.length === 0)
        return [{ about: 'digest', found: 'no digest was given to compare with its subjects.', missing: true }];
    return artifacts.flatMap((artifact) => {
        const broken = Object.keys(artifact).find(name => check_vsa_weak.includes(name));
        if (broken !== undefined)
            return [{ about: 'weak digest', found: `${broken} does not identify an artifact.` }];
        if (subject.some(({ digest }) => check_vsa_isAbout(digest, artifact)))
            return [];
        const names = Object.keys(artifact);
        const others = subject.every(({ digest }) => !names.some(name => Object.hasOwn(digest, name)));
        const algorithms = [...new Set(subject.flatMap(({ digest }) => Object.keys(digest)))].join(', ');
        const reason = others ? `: it names its subjects by ${algorithms} only` : '';
        return [{ about: 'digest', found: `it is not about ${check_vsa_textOf(artifact)}${reason}.` }];
    });
}
function check_vsa_isAbout(digest, artifact) {
    const both = Object.keys(artifact).filter(name => Object.hasOwn(digest, name));
    return both.length > 0 && both.every(name => digest[name] === artifact[name]);
}
function check_vsa_textOf(digest) {
    return Object.entries(digest)
        .map(([name, value]) => `${name}:${value}`)
        .join(' ');
}
function textFaults(about, found, wanted) {
    if (found === '')
        return [{ about, found: `it does not name its ${about}.`, missing: true }];
    return found === wanted ? [] : [{ about, found: `its ${about} is ${quoted(found)}, not ${quoted(wanted)}.` }];
}
function resultFaults({ verificationResult, verifiedLevels }) {
    if (verificationResult !== 'PASSED')
        return [{ about: 'result', found: `its result is ${quoted(verificationResult)}, not "PASSED".` }];
    if (!verifiedLevels.includes('FAILED'))
        return [];
    return [{ about: 'result', found: 'its result is "PASSED", but its levels say "FAILED".' }];
}
/** `SLSA_BUILD_LEVEL_3`, and `SLSA_BUILD_LEVEL_UNEVALUATED` for a verifier that says nothing of the level. */
const levelForm = /^SLSA_([A-Z]+(?:_[A-Z]+)*)_LEVEL_(\d{1,3}|UNEVALUATED)$/;
/** `SLSA_SOURCE_TWO_PARTY_REVIEWED`: https://slsa.dev/spec/v1.2/verified-properties */
const propertyForm = /^SLSA(?!.*_LEVEL(?:_|$))(?:_[A-Z]+){2,}$/;
function levelFaults(stated, wanted) {
    const bad = [...wanted, ...stated].find(level => level.startsWith('SLSA_') && !levelForm.test(level) && !propertyForm.test(level));
    if (bad !== undefined)
        return [{ about: 'unknown level', found: `${quoted(bad)} is not a level of SLSA.` }];
    return wanted.flatMap(level => levelFault(stated, level));
}
function levelFault(stated, wanted) {
    const asked = check_vsa_levelOf(wanted);
    if (asked === undefined)
        return stated.includes(wanted) ? [] : [{ about: 'levels', found: `it does not state ${quoted(wanted)}.` }];
    const ranks = stated.map(check_vsa_levelOf).flatMap(level => (level?.track === asked.track ? [level.rank] : []));
    if (ranks.length === 0)
        return [{ about: 'levels', found: `it states no level of the track ${asked.track}.` }];
    const rank = Math.max(...ranks);
    if (rank >= asked.rank)
        return [];
    const found = rank === unevaluated ? 'not evaluated' : String(rank);
    return [{ about: 'levels', found: `its level of the track ${asked.track} is ${found}, not at least ${asked.rank}.` }];
}
/** Below every level. Whoever wants no more than this accepts any level. */
const unevaluated = -1;
function check_vsa_levelOf(text) {
    const [, track, level] = levelForm.exec(text) ?? [];
    if (track === undefined)
        return undefined;
    return { track, rank: level === 'UNEVALUATED' ? unevaluated : Number(level) };
}
function policyFaults({ policy }, { policySha256 }) {
    const found = policy?.digest?.sha256;
    if (policySha256 === undefined || found === policySha256)
        return [];
    if (found === undefined)
        return [{ about: 'policy', found: 'it does not name its policy by sha256.', missing: true }];
    return [{ about: 'policy', found: `it was reached by a different policy (sha256:${found}).` }];
}
/** Clocks differ a little. */
const skewHours = 0.1;
function ageFaults({ timeVerified }, { age }) {
    if (age === undefined)
        return [];
    const time = timeVerified ?? age.signedAt;
    if (time === undefined)
        return [{ about: 'age', found: 'it does not say when its artifacts were verified.', missing: true }];
    const hours = (Date.parse(age.now) - Date.parse(time)) / 3_600_000;
    if (hours >= -skewHours && hours <= age.maxHours)
        return [];
    const why = hours < 0 ? 'which has not come yet' : `more than ${count(age.maxHours, 'hour')} ago`;
    return [{ about: 'age', found: `its artifacts were verified at ${time}, ${why}.` }];
}
function quoted(text) {
    return JSON.stringify(text);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/accepted-summary.js








/**
 * The first summary of an accepted verifier that says that one of the candidates is good. Throws a Problem with the reason if none does, or
 * if one says that it is not: no other outweighs that. Throws CannotCheck if a summary does not say what the policy asks for.
 */
function acceptSummary(own, given, wanted, trust) {
    const verifiers = trustedIn(own, trust);
    const answers = given.files.flatMap(file => accepted_summary_linesOf(file).map(line => accepted_summary_answerOf(file, line, verifiers, { own, given, wanted })));
    const bad = answers.find(answer => 'failed' in answer);
    const good = answers.find(answer => 'vsa' in answer);
    if (bad !== undefined && 'failed' in bad)
        throw bad.failed;
    if (good !== undefined && 'vsa' in good)
        return good;
    const refused = answers.flatMap(answer => ('refused' in answer ? [answer] : []));
    throw (refused.find(({ genuine }) => genuine) ?? refused[0])?.refused ?? accepted_summary_refuse('there is no summary.');
}
/** The verifiers of the policy, each with its own signer. */
function trustedIn({ policy, verifiers = [] }, trust) {
    const signers = verifiersOf(verifiers, trust);
    return (policy.verifiers ?? []).flatMap((verifier, index) => {
        const signature = signers[index]?.verifier;
        return signature === undefined ? [] : [{ verifier, index, signature }];
    });
}
function accepted_summary_linesOf({ content }) {
    return bundleLines(content.toString('utf8'));
}
/** What one statement says by the verifier that signed it. One key may sign for several verifiers, so that each is asked. */
function accepted_summary_answerOf(file, line, verifiers, question) {
    const answers = verifiers.map(one => answerBy(file, line, one, question));
    return (answers.find(answer => 'failed' in answer) ??
        answers.find(answer => 'vsa' in answer) ??
        answers.find(answer => 'genuine' in answer && answer.genuine) ??
        answers[0] ?? { refused: accepted_summary_refuse('the policy names no verifier.'), genuine: false });
}
function answerBy(file, line, { verifier, index, signature }, question) {
    try {
        const { statement, ...verified } = signature.verifyStatement(line);
        const vsa = parseVsa(statement);
        const { candidates } = question.wanted;
        const artifact = candidates.find(one => accepted_summary_isAbout(vsa, one)) ?? candidates[0] ?? {};
        const invalid = invalidAt(verifier, verified.time);
        if (invalid?.status === 'error')
            throw cannotAccept(`the verifier ${verifier.id} ${invalid.why}.`);
        if (invalid !== undefined)
            return { refused: accepted_summary_refuse(`the verifier ${verifier.id} ${invalid.why}.`), genuine: true };
        return accepted_summary_judge({ file, index, verifier, vsa, verified, artifact }, question);
    }
    catch (error) {
        if (!(error instanceof lib_problem/* Problem */.A))
            throw error;
        return { refused: error, genuine: error instanceof CannotCheck };
    }
}
function accepted_summary_judge(accepted, { own, given, wanted }) {
    const { file, vsa, verifier, verified } = accepted;
    const level = own.policy.slsa?.level;
    const faults = checkVsa(vsa, {
        verifier: verifier.id,
        resource: given.resource ?? wanted.resource,
        artifacts: [accepted.artifact],
        levels: level === undefined ? [] : [`SLSA_BUILD_LEVEL_${level}`],
        ...(verifier.policy === undefined ? {} : { policySha256: verifier.policy.replace('sha256:', '') }),
        ...accepted_summary_ageOf(verifier, given, verified),
    });
    const all = [...faults, ...believed(verifier, level)];
    if (all.length === 0)
        return accepted;
    const found = `${file.name}: ${all.map(fault => fault.found).join(' And ')}`;
    // A summary of something else, or of somebody else, says nothing of this.
    const isOther = all.some(({ about }) => ['digest', 'weak digest', 'verifier', 'resource'].includes(about));
    if (!isOther && all.some(({ about }) => about === 'result'))
        return { failed: new lib_problem/* Problem */.A(attempted, { found, next: downloadAgain }) };
    const refused = all.every(({ missing }) => missing) ? cannotAccept(found) : accepted_summary_refuse(found);
    return { refused, genuine: true };
}
function accepted_summary_ageOf(verifier, { now }, { time }) {
    const maxHours = verifier['max-age-hours'];
    if (maxHours === undefined)
        return {};
    return { age: { now, maxHours, ...(time === undefined ? {} : { signedAt: time }) } };
}
function believed({ id, level }, asked) {
    if (asked === undefined || level === undefined || level >= asked)
        return [];
    return [{ about: 'levels', found: `the policy believes ${id} up to SLSA Build L${level}, and asks for L${asked}.` }];
}
function accepted_summary_isAbout({ subject }, artifact) {
    return subject.some(({ digest }) => Object.entries(artifact).some(([name, value]) => digest[name] === value));
}
const attempted = 'take the word of the verifier';
const bySignatures = 'Verify it by its signatures instead, without the summary.';
function accepted_summary_refuse(found) {
    return new FailedCheck(attempted, { found, next: bySignatures });
}
function cannotAccept(found) {
    return new CannotCheck(attempted, { found, next: bySignatures });
}
/** The level that a summary states, as far as the policy believes its verifier; undefined if it states none. */
function statedLevel({ vsa, verifier }) {
    const stated = vsa.verifiedLevels.map(level => Number(/^SLSA_BUILD_LEVEL_([0-3])$/.exec(level)?.[1] ?? Number.NaN));
    const highest = Math.max(...stated.filter(level => !Number.isNaN(level)));
    if (!Number.isFinite(highest))
        return undefined;
    return Math.min(highest, verifier.level ?? highest);
}
/** What stands in for checking again, as a sentence. */
function acceptedText({ vsa, verifier, verified }) {
    const when = vsa.timeVerified ?? verified.time;
    const policy = vsa.policy?.uri ?? 'a policy that it does not name';
    const levels = vsa.verifiedLevels.length === 0 ? '' : `, ${vsa.verifiedLevels.join(', ')}`;
    return `${verifier.id} says ${vsa.verificationResult}${levels}${when === undefined ? '' : ` at ${when}`}, by ${policy}.`;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/check-by-summary.js










/** Of one asset, the summary vouches for repository and tag by its address, and for nothing else that the manifest says. */
function checkAlone({ manifest }, { repository }, meant, given) {
    return check('manifest', () => {
        requireTag(manifest, meant);
        requireRepositoryOf(manifest, repository);
        const asksOfAddress = meant.tag !== undefined || repository !== undefined;
        if (meant.version !== undefined || (asksOfAddress && given.resource !== undefined))
            throw new CannotCheck('verify the release', {
                found: 'the summary is about this file only, and does not say of which release it is.',
                next: 'Leave out what you ask of the release, or verify it by its signatures, without the summary.',
            });
        return {
            status: 'absent',
            detail: 'The summary is about this file only, so that nothing else in the manifest counts.',
        };
    });
}
/** Compares the files with the manifest that the summary vouches for. */
async function checkRelease({ unread, manifest }, accepted, { repository }, meant) {
    const parsed = await check('manifest', () => {
        requireWanted(unread, manifest, meant);
        requireRepositoryOf(manifest, repository);
        return { detail: listed(manifest) };
    });
    const source = unread.kind === 'tarball' ? await openTarball(unread.path, check_by_summary_ignored) : openFolder(unread, manifest);
    const files = await check_files_checkFiles(manifest, [source]);
    const sums = await check(sumsName, () => checkSums(manifest, source));
    return { checks: [parsed, check_files_summarize(files, manifest), sums, ...(await check_by_summary_besides(source, manifest, accepted))], files };
}
const check_by_summary_ignored = { takes: () => undefined, take: () => undefined };
/** A tarball that lies beside the files is only known if the summary names it too. */
async function check_by_summary_besides(source, manifest, { vsa }) {
    if (source.kind === 'tarball' || source.kind === 'asset')
        return [];
    const name = tarballName(manifest.source.tag);
    const path = (0,external_node_path_.join)(source.beside, name);
    if ((await (0,lib_files/* sizeIfThere */.nQ)(path)) === undefined)
        return [];
    const digest = await sha256File(path);
    const body = () => {
        if (vsa.subject.some(one => one.digest.sha256 === digest))
            return { detail: `The summary names ${name}.` };
        throw new CannotCheck('verify the release', {
            found: `the summary does not name ${name}.`,
            next: 'Take it out, or verify it by its signatures, without the summary.',
        });
    };
    return [await check('tarball', body)];
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/summary-report.js



/** The level that a report shows by the word of a verifier. */
function summary_report_levelOf(accepted) {
    const level = statedLevel(accepted);
    return level === undefined ? undefined : { level, reason: `${accepted.verifier.id} says so.` };
}
/** A summary as a report shows it. */
function summary_report_shown({ verifier, verified, vsa }) {
    return {
        verifier: verifier.id,
        signedBy: signedBy(verified.signer),
        ...(vsa.timeVerified === undefined ? {} : { timeVerified: vsa.timeVerified }),
        ...(vsa.policy?.uri === undefined ? {} : { policy: vsa.policy.uri }),
        levels: vsa.verifiedLevels,
    };
}
/** What a summary by the word of another summary is about: what that named, and no more. */
function aboutSummary({ artifact, vsa, file }, own) {
    const subject = vsa.subject.filter(({ digest }) => digest.sha256 === artifact.sha256);
    return {
        subject,
        resourceUri: vsa.resourceUri,
        policy: { uri: own.name, ...(own.sha256 === undefined ? {} : { digest: { sha256: own.sha256 } }) },
        attestations: [{ uri: file.name, digest: { sha256: sha256(file.content) } }],
    };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/verify-by-summary.js














/**
 * Verifies a release by the word of a verifier that the reader's policy names: its summary must be about the manifest, the tarball or the
 * asset that was given. Signatures, provenance and verdict are then not checked again; what the manifest lists is compared with it.
 */
async function verifyBySummary(path, trust, meant, by) {
    let claimed;
    const opened = await check('release', async () => {
        claimed = await verify_by_summary_open(path);
        return { detail: 'It was read, and nothing of it is trusted yet.' };
    });
    if (claimed === undefined)
        return conclude([opened]);
    const { manifest, digests } = claimed;
    let accepted;
    const summary = await check('accepted summary', () => {
        const wanted = { candidates: digests.map(digest => ({ sha256: digest })), resource: resourceOf(manifest) };
        accepted = acceptSummary(by.policy, by.summaries, wanted, trust);
        return {
            detail: `${acceptedText(accepted)} What it stands for was not checked again.`,
            verified: accepted.verified,
        };
    });
    if (accepted === undefined)
        return conclude([opened, summary]);
    return verify_by_summary_accept(path, { claimed, accepted, checks: [opened, summary] }, { trust, meant, by });
}
/** Opens what was given, and reads the manifest, which may say anything. */
async function verify_by_summary_open(path) {
    const unread = await open_release_openRelease(path);
    if (unread.kind === 'tarball')
        await open_contents_readable(unread);
    const bytes = await unread.read(release_names_manifestName);
    if (bytes === undefined)
        throw check_manifest_noRelease(unread);
    const own = unread.kind === 'folder' ? [] : [await sha256File(path)];
    return { unread, manifest: readManifest(bytes), digests: [sha256(bytes), ...own] };
}
async function verify_by_summary_accept(path, { claimed, accepted, checks }, { trust, meant, by }) {
    const { unread, manifest, digests } = claimed;
    // A summary of one asset says nothing of the manifest beside it.
    const isAlone = unread.kind === 'file' && accepted.artifact.sha256 !== digests[0];
    const { checks: more, files } = isAlone
        ? {
            checks: [await checkAlone(claimed, trust, meant, by.summaries)],
            files: [{ path: (0,external_node_path_.basename)(path), status: 'pass', sha256: digests[1] ?? '' }],
        }
        : await checkRelease(claimed, accepted, trust, meant);
    const slsa = summary_report_levelOf(accepted);
    const { repository, tag } = manifest.source;
    const decided = decideBySummary(by.policy, {
        ...{ index: accepted.index, id: accepted.verifier.id, detail: acceptedText(accepted), level: slsa },
        ...(isAlone ? {} : { repository, tag }),
    });
    const own = await check(ownPolicyCheck, () => checkOwnPolicy(by.policy, decided, manifest));
    return {
        ...conclude([...checks, ...more, own], files),
        ...(slsa === undefined ? {} : { slsa }),
        ...(isAlone ? {} : { release: identify(manifest) }),
        ...(unread.kind === 'file' ? { asset: (0,external_node_path_.basename)(path) } : {}),
        ownPolicy: { name: by.policy.name, ...decided },
        acceptedSummary: summary_report_shown(accepted),
        about: aboutSummary(accepted, by.policy),
    };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/verify.js























const verify_words = {
    directory: 'a release directory',
    assets: 'the assets of a GitHub release',
    asset: 'one asset of a GitHub release',
    tarball: 'the tarball of a release',
};
/**
 * Verifies a release offline, as anybody can. `path` is a release directory, a folder of downloaded assets, one asset with the
 * manifest beside it, or the tarball. Trusts nothing in the release before the signature of its manifest is verified. The report has
 * everything that is wrong. Throws a Problem only if `trust` is unusable, for example if a key in it is not a public key.
 */
async function verifyRelease(path, trust, asked = {}) {
    if (asked.summaries && asked.policy)
        return verifyBySummary(path, trust, asked, { policy: asked.policy, summaries: asked.summaries });
    const trusted = { verifier: new sigstore_SignatureVerifier(trust), trust };
    const opened = await openUnread(path, trusted);
    const { unread, signatures } = opened;
    if (!unread)
        return conclude([opened.check, ...(signatures?.checks ?? [])]);
    const { checks, manifest } = await check_manifest_checkManifest(unread, { ...trusted, meant: asked });
    if (!manifest)
        return conclude([opened.check, ...checks, ...(signatures?.checks ?? [])]);
    const contents = await openContents({ ...opened, unread }, manifest, trusted);
    const [source] = contents.sources;
    if (!source)
        return { ...conclude([opened.check, ...checks, ...contents.checks]), release: identify(manifest) };
    const signed = checks.find(one => one.signedBy !== undefined);
    const { sha256: manifestSha256 } = await source.measure(release_names_manifestName);
    const [read, digests] = [evidenceReader(manifest, contents.sources), digestReader(manifest, contents.sources)];
    const builders = withTrusted(asked.builders ?? own_builders_ownBuilders, asked.policy?.policy.builders);
    const kinds = await checkKinds(manifest, read, trusted.verifier, digests, builders);
    const summary = await checkWhole(manifest, contents, trusted.verifier, asked.policy !== undefined);
    const times = { signedAt: signed?.signedAt, summarised: summary.summarised };
    const gpg = await checkGpg({ manifest, source, trust, ...times });
    const facts = factsOfRelease(manifest, checks, [...kinds, ...contents.checks, ...gpg]);
    const whole = { manifest, manifestSha256, publisher: signed?.signedBy };
    const own = await verify_judge(asked, contents, facts, whole, trust);
    const ends = [...gpg, summary.check];
    const rest = await checkContents(manifest, contents, { kinds, signatures: ends, own: own?.check, ...times });
    const provided = { source, files: rest.files, tarballSha256: contents.tarball?.scan.sha256 };
    const { policy, rebuilds = [] } = asked;
    const about = await aboutRelease({ manifest, manifestSha256, ...provided, own: policy, rebuilds });
    const place = { ...opened.check, detail: `Read as ${verify_words[source.kind]}.` };
    return {
        ...conclude([place, ...checks, ...rest.checks], rest.files),
        ...(facts.provenance ? { slsa: facts.provenance.level } : {}),
        release: identify(manifest),
        about,
        ...(source.kind === 'asset' ? { asset: (0,external_node_path_.basename)(path) } : {}),
        ...(own?.decided ? { ownPolicy: own.decided } : {}),
    };
}
/** `kinds` are the checks of the kinds of evidence, `signatures` those of GPG and of the summary, `own` that by the reader's own policy, `signedAt` the time of the manifest's signature. */
async function checkContents(manifest, contents, rows) {
    const { sources, evidence } = contents;
    const { kinds, signatures, own, signedAt } = rows;
    const [source] = sources;
    const files = await check_files_checkFiles(manifest, sources);
    const checks = [
        check_files_summarize(files, manifest),
        await check(sumsName, () => checkSums(manifest, source)),
        ...kinds,
        ...(own === undefined ? [await check('verdict', () => checkVerdict(manifest))] : []),
        await check('verdict again', () => checkVerdictAgain(manifest, evidence)),
        await check('verdict day', () => checkVerdictDay(manifest, signedAt)),
        ...(own === undefined ? [] : [own]),
        ...contents.checks,
        ...signatures,
    ];
    return { checks, files };
}
/** Decides by the reader's own policy. `decided` is undefined if that is not possible. */
async function verify_judge({ policy, rebuilds = [], vex = [] }, { evidence }, facts, whole, trust) {
    if (policy === undefined)
        return undefined;
    let decided;
    const checked = await check(ownPolicyCheck, () => {
        const { rebuilders } = policy;
        const after = rebuilders ? judgeRebuilders(rebuilders, rebuilds, whole, trust) : [];
        const findings = evidence.findings.flatMap(document => document.findings);
        const { notAffected, rules } = judgeVex(policy, vex, findings, whole, trust);
        const before = [...decideOnEvidence(policy, evidence, notAffected), ...rules];
        decided = decideForReader(policy, facts, { before, after });
        return checkOwnPolicy(policy, decided, whole.manifest);
    });
    return { check: checked, ...(decided ? { decided: { name: policy.name, ...decided } } : {}) };
}
/** A reader with a policy of their own accepts a release with a summary that says FAILED: it must only agree with the verdict. */
async function checkWhole(manifest, { sources, tarball }, verifier, hasOwnPolicy) {
    const [source] = sources;
    const { sha256: manifestSha256 } = await source.measure(release_names_manifestName);
    const result = hasOwnPolicy && manifest.verdict.result !== 'pass' ? 'FAILED' : 'PASSED';
    const whole = {
        manifest,
        manifestSha256,
        result,
        ...(tarball ? { tarballSha256: tarball.scan.sha256 } : {}),
    };
    let summarised;
    const checked = await check('verification summary', async () => {
        if (source.kind === 'asset')
            return { status: 'absent', detail: onlyOne };
        const { summarised: found, ...passed } = await checkSummary(source.beside, whole, verifier);
        summarised = found;
        return passed;
    });
    return { check: withFileName(summaryName, checked), ...(summarised && { summarised }) };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/attested-facts.js




/** Stands for the tag of a release in sentences, if there is none. */
const noTag = 'of a release';
const attested_facts_rank = { pass: 0, error: 1, fail: 2, absent: 3 };
/**
 * Anybody who may write into a registry can attach what a revoked signer made. So what does not count by the policy is left out, and does not
 * fail what others signed. `what` begins sentences: `The image`.
 */
function countedBy(own, attested, what) {
    const judged = attested.map(one => {
        const { signer, time } = one.verified;
        const signature = { what, by: signedBy(signer), ...(time === undefined ? {} : { at: time }) };
        const [decision] = judgeSigners(own, { signature, others: [], refs: [] });
        return { one, signature, status: decision?.status ?? 'pass' };
    });
    // Whoever attests something later makes nothing younger, and a registry may list them in any order.
    const timeOf = ({ at = '9999-12-31' }) => Date.parse(at);
    const [first] = [...judged].sort((a, b) => attested_facts_rank[a.status] - attested_facts_rank[b.status] || timeOf(a.signature) - timeOf(b.signature));
    const all = judged.filter(({ status }) => status === 'pass').map(({ one }) => one);
    return { all, ...(first === undefined ? {} : { signature: first.signature }) };
}
/** What signatures and attestations give to the rules of a reader's policy. What their certificates do not say is not known. */
function attestedFacts({ all, signature }, builders) {
    const sources = all.flatMap(({ verified: { source } }) => (source === undefined ? [] : [source]));
    const repository = attested_facts_onlyOne(sources.map(one => one.repository));
    const tag = attested_facts_onlyOne(sources.map(({ ref }) => tagOfRef(ref) ?? ''));
    const provenance = all.flatMap(({ verified, statement }) => {
        const signer = attestorOf(verified.signer);
        if (signer === undefined || !statement?.predicateType.startsWith('https://slsa.dev/provenance/'))
            return [];
        return [{ ...verified, signer, predicate: statement.predicate }];
    });
    return {
        ...(signature === undefined ? {} : { signature }),
        others: [],
        ...(repository === undefined ? {} : { repository }),
        ...(tag === undefined ? {} : { tag }),
        refs: sources.map(({ ref }) => ref),
        ...(provenance.length === 0 ? {} : { provenance: provenanceFacts(provenance, tag ?? noTag, builders) }),
    };
}
/** The value that all have; undefined if they do not agree, or one of them is empty. */
function attested_facts_onlyOne(values) {
    const [first] = values;
    return first !== '' && values.every(value => value === first) ? first : undefined;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/judge-attestations.js

/** Rules that only the evidence of a release can answer. */
const ofReleases = ['vulnerabilities', 'tools', 'databases', 'hardening', 'vex', 'rebuilders'];
/**
 * What the rules about evidence say of a file or an image outside of a release. Evidence that the policy requires must be there as an attestation.
 * What only a release has is not known. What the file does not say itself is a default for releases, and does not apply.
 */
function judgeAttestations(own, attested, isImage) {
    const isSaid = (rule) => own.lineOf === undefined || own.lineOf(rule) !== undefined;
    const { required } = own.policy.evidence;
    return [
        ...(isSaid('evidence')
            ? required.map((kind, index) => judgeKind(kind, index, attested, isImage))
            : [byDefault('evidence')]),
        ...ofReleases.flatMap(rule => judgeOther(rule, own, isSaid(rule))),
    ];
}
function judgeKind(kind, index, attested, isImage) {
    const rule = `evidence.required[${index}]`;
    // A file has signatures too, which say nothing of an image.
    if (kind === 'image-signature' && !isImage)
        return { rule, status: 'error', detail: `Only an image has ${kind}, and this is none, so that nobody knows.` };
    if (!isAttestable(kind))
        return { rule, status: 'error', detail: `Only a release has ${kind}, and this is none, so that nobody knows.` };
    const isThere = attested.some(({ statement }) => evidenceOf(statement?.predicateType) === kind);
    if (isThere)
        return { rule, status: 'pass', detail: `There is ${kind}, by an accepted signer.` };
    return { rule, status: 'fail', detail: `The policy requires ${kind}, and no accepted signer attests any.` };
}
function judgeOther(rule, { policy }, isSaid) {
    if (!isSaid)
        return rule === 'vulnerabilities' ? [byDefault(rule)] : [];
    if (rule === 'vulnerabilities' && policy.vulnerabilities.fail.length === 0)
        return [];
    if (rule === 'tools' && policy.tools.fail.length === 0)
        return [];
    if (policy[rule] === undefined)
        return [];
    const found = 'Only the evidence of a release answers this, and this is none, so that nobody knows.';
    return [{ rule, status: 'error', detail: found }];
}
function byDefault(rule) {
    return { rule, status: 'absent', detail: 'The default is about releases, and the policy says nothing of others.' };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/judge-attested.js







/**
 * Decides by a reader's policy on a file, a model or an image: `attested` are its signatures and attestations by trusted signers. `used` are
 * the documents of those that count by the policy.
 */
async function judgeAttested(own, attested, { what, isImage = false, builders = own_builders_ownBuilders, }) {
    const counted = countedBy(own, attested, what);
    const facts = attestedFacts(counted, withTrusted(builders, own.policy.builders));
    const decided = decideForReader(own, facts, { before: judgeAttestations(own, counted.all, isImage), after: [] });
    return {
        check: await check(ownPolicyCheck, () => checkOwnPolicy(own, decided)),
        used: counted.all.flatMap(({ input }) => input ?? []),
        ownPolicy: { name: own.name, ...decided },
        ...(facts.provenance === undefined ? {} : { slsa: facts.provenance.level }),
    };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/attested-by-summary.js






/**
 * Verifies a file or an image by the word of a verifier that the reader's policy names: its summary must be about this digest (`sha256:…`) of
 * this address.
 */
async function verifyDigestBySummary(digest, resource, trust, by) {
    let accepted;
    const summary = await check('accepted summary', () => {
        const candidates = [{ sha256: digest.replace('sha256:', '') }];
        accepted = acceptSummary(by.policy, by.summaries, { candidates, resource }, trust);
        return {
            detail: `${acceptedText(accepted)} What it stands for was not checked again.`,
            verified: accepted.verified,
        };
    });
    if (accepted === undefined)
        return conclude([summary]);
    const slsa = summary_report_levelOf(accepted);
    const word = { index: accepted.index, id: accepted.verifier.id, detail: acceptedText(accepted), level: slsa };
    const decided = decideBySummary(by.policy, word);
    return {
        ...conclude([summary, await check(ownPolicyCheck, () => checkOwnPolicy(by.policy, decided))]),
        ...(slsa === undefined ? {} : { slsa }),
        ownPolicy: { name: by.policy.name, ...decided },
        acceptedSummary: summary_report_shown(accepted),
        about: aboutSummary(accepted, by.policy),
    };
}

;// CONCATENATED MODULE: ./packages/verify/lib/by-policy.js


/** An image. That of a registry has an address; one on disk is known by its digest. */
function namedImage({ digest, repository }) {
    const resource = repository === undefined ? `pkg:oci/image@${digest}` : `oci://${repository}@${digest}`;
    return { what: 'The image', isImage: true, name: repository ?? 'image', digest, resource };
}
/** A file, by its name and digest: https://github.com/package-url/purl-spec/blob/main/types-doc/generic-definition.md */
function namedFile(path, sha256) {
    const name = (0,external_node_path_.basename)(path);
    const resource = `pkg:generic/${encodeURIComponent(name)}?checksum=sha256:${sha256}`;
    return { what: 'The file', name, digest: `sha256:${sha256}`, resource };
}
/** A version of a package, each of whose files is an answer of its own. */
function namedPackage({ name, version }, files) {
    const resource = `pkg:pypi/${encodeURIComponent(name)}@${encodeURIComponent(version)}`;
    return files.map(({ path, sha256 = '' }) => ({
        what: `The file ${path}`,
        name: path,
        digest: `sha256:${sha256}`,
        resource,
    }));
}
/**
 * The report on files or images: what was checked, what the reader's policy says, and what a summary of it would be about. If the reader has
 * summaries of verifiers, they stand in for the signatures.
 */
async function reportOn(found, trust, asked) {
    const { policy, summaries } = asked;
    if (policy === undefined)
        return { ...concluded(found), ...aboutOf(found, undefined) };
    if (summaries !== undefined)
        return bySummary(found, trust, { policy, summaries });
    const judged = await Promise.all(found.named.map(one => by_policy_judge(one, found.accepted, policy, asked)));
    // Each must be accepted, so the worst of them decides.
    const [worst] = judged.sort((a, b) => by_policy_order.indexOf(a.check.status) - by_policy_order.indexOf(b.check.status));
    if (worst === undefined)
        return concluded(found);
    const { check, slsa: _, used: __, ...own } = worst;
    const checks = [...found.checks, check];
    const used = judged.flatMap(one => one.used);
    return { ...concluded({ ...found, checks }), ...own, ...lowestLevel(judged), ...aboutOf(found, policy, used) };
}
/** The level of several things is that of the lowest. If that of one is not known, neither is that of all. */
function lowestLevel(reports) {
    const levels = reports.flatMap(({ slsa }) => (slsa === undefined ? [] : [slsa]));
    const [lowest] = levels.sort((a, b) => a.level - b.level);
    return lowest === undefined || levels.length < reports.length ? {} : { slsa: lowest };
}
const by_policy_order = ['error', 'fail', 'absent', 'pass'];
function by_policy_judge({ what, isImage = false, digest }, accepted, policy, { builders }) {
    const attested = accepted.filter(({ subject }) => subject === digest);
    return judgeAttested(policy, attested, { what, isImage, builders });
}
/** What was not read has no digest, and no summary can be about it. */
function wasRead({ digest }) {
    return digest !== 'sha256:';
}
function aboutOf({ named }, policy, used = []) {
    const read = named.filter(wasRead);
    const [first] = read;
    if (first === undefined)
        return {};
    const about = {
        subject: read.map(({ name, digest }) => ({ name, digest: { sha256: digest.replace('sha256:', '') } })),
        resourceUri: first.resource,
        ...(used.length === 0 ? {} : { attestations: uniqueOf(used) }),
        ...(policy && { policy: { uri: policy.name, ...(policy.sha256 && { digest: { sha256: policy.sha256 } }) } }),
    };
    return { about };
}
function concluded({ accepted, checks, files = [] }) {
    return { result: resultOf({ checks, files }), checks, files, accepted };
}
/**
 * Each thing must be in an accepted summary. What does not depend on signatures is checked all the same: the blobs of an image on disk, and
 * what only a release can answer. A genuine verdict that something is bad counts too: no word of a verifier outweighs it.
 */
async function bySummary(found, trust, by) {
    const kept = found.checks.filter(({ name }) => ['image', 'package', 'release', 'verdict'].includes(name));
    const unread = found.files?.filter(({ sha256 }) => sha256 === undefined) ?? [];
    const words = [];
    for (const { digest, resource } of found.named.filter(wasRead))
        words.push(await verifyDigestBySummary(digest, resource, trust, by));
    const shown = words.find(({ result }) => result !== 'verified') ?? words[0];
    if (shown === undefined)
        return concluded({ ...found, accepted: [], files: unread });
    const subject = words.flatMap(({ about }) => about?.subject ?? []);
    const attestations = words.flatMap(({ about }) => about?.attestations ?? []);
    const { about, checks, slsa: _, ...word } = shown;
    return {
        ...word,
        ...lowestLevel(words),
        ...concluded({ named: [], accepted: [], checks: [...kept, ...checks], files: unread }),
        ...(about === undefined ? {} : { about: { ...about, subject, attestations: uniqueOf(attestations) } }),
    };
}
function uniqueOf(values) {
    return [...new Map(values.map(value => [JSON.stringify(value), value])).values()];
}

;// CONCATENATED MODULE: ./packages/verify/lib/image/old-cosign.js


/** https://github.com/sigstore/cosign/blob/main/specs/SIGNATURE_SPEC.md */
const annotation = {
    signature: 'dev.cosignproject.cosign/signature',
    cert: 'dev.sigstore.cosign/certificate',
    rekorBundle: 'dev.sigstore.cosign/bundle',
    rfc3161Timestamp: 'dev.sigstore.cosign/rfc3161timestamp',
};
/**
 * What cosign attached before version 3, in the JSON that it wrote for files: a layer that is signed, with the signature in its annotations, or
 * a layer with an envelope. The annotation with other certificates is not read: only the verifier may say which authorities count. Throws a
 * Problem.
 */
function cosignJson({ mediaType, annotations, content }) {
    const signature = mediaType === simpleSigningType ? annotations[annotation.signature] : content.toString('base64');
    const cert = annotations[annotation.cert];
    return Buffer.from(JSON.stringify({
        base64Signature: signature ?? '',
        ...(cert === undefined ? {} : { cert }),
        ...parsedIn(annotations, 'rekorBundle', 'the log entry'),
        ...parsedIn(annotations, 'rfc3161Timestamp', 'the timestamp'),
    }));
}
function parsedIn(annotations, key, what) {
    const text = annotations[annotation[key]];
    return text === undefined ? {} : { [key]: strict_json_parseStrictJson(text, what) };
}

;// CONCATENATED MODULE: ./packages/verify/lib/image/attached-signatures.js





/** Checks each document that is attached to an image. Throws no Problem. */
async function checkAttached(image, trust) {
    const all = { accepted: [], bad: [], failures: [] };
    for (const document of image.attached.documents)
        try {
            const subject = attached_signatures_subjectOf(document, image);
            const wanted = { subject, trust, digest: image.digest };
            const one = await checkEach(signaturesIn(document), wanted, attached_signatures_inputOf(document, image));
            all.bad.push(...one.bad);
            all.failures.push(...one.failures);
            for (const accepted of one.accepted)
                all.accepted.push({ ...accepted, place: document.place, ...namedIn(document, image) });
        }
        catch (error) {
            addFailure(all, error);
        }
    return all;
}
/** The blob with a document: of a registry as `crane blob` takes it, or its path in the layout. */
function attached_signatures_inputOf({ content }, { repository }) {
    const digest = sha256(content);
    const uri = repository === undefined ? `blobs/sha256/${digest}` : `oci://${repository}@sha256:${digest}`;
    return { uri, digest: { sha256: digest } };
}
/** The signatures in a document that is attached to an image. Throws a Problem if it cannot be read. */
function signaturesIn(document) {
    const { mediaType, content } = document;
    return readSignatures(mediaType.startsWith(bundleType) ? content : cosignJson(document)).signatures;
}
/** Before version 3, cosign signed a payload that names the image. */
function attached_signatures_subjectOf({ mediaType, content }, { name, digest }) {
    if (mediaType === simpleSigningType)
        return bytesSubject(name, content);
    return { name, digests: async () => ({ sha256: digest.slice('sha256:'.length) }) };
}
/**
 * The name in the payload of a signature before cosign 3, if it is not that of the image. Throws a Problem if the payload names another
 * digest. https://github.com/containers/image/blob/main/docs/containers-signature.5.md
 */
function namedIn({ mediaType, content }, { digest, repository }) {
    if (mediaType !== simpleSigningType)
        return {};
    const critical = (0,lib_json.at)(strict_json_parseStrictJson(content, 'the signed payload'), 'critical');
    const named = (0,lib_json/* textAt */.$6)(critical, 'image', 'docker-manifest-digest');
    if (named !== digest)
        throw refusal_notVerified(`it is the signature of ${JSON.stringify(named ?? 'nothing')}.`);
    const name = (0,lib_json/* textAt */.$6)(critical, 'identity', 'docker-reference');
    return name === undefined || repository === undefined || nameOnly(name) === repository ? {} : { otherName: name };
}
/** A reference without tag and digest. */
function nameOnly(reference) {
    return reference.replace(/@.*$/, '').replace(/:[^/]*$/, '');
}

;// CONCATENATED MODULE: ./packages/verify/lib/image/verify-image.js




/**
 * Checks that an accepted signer signed the image, or attested something about it. One is enough: anybody who may write into the registry
 * can attach more. What others attached does not count, and says nothing against the image.
 */
async function verifyImage(image, trust) {
    const { accepted, bad, failures } = await checkAttached(image, trust);
    const hasNone = accepted.length + bad.length === 0;
    const checks = [
        await check('image', () => verify_image_describe(image)),
        ...(await Promise.all(byName(accepted).map(([name, same]) => check(name, () => verify_image_accept(same))))),
        ...(await Promise.all(bad.map(one => check('verdict', () => Promise.reject(one))))),
        ...(hasNone ? [await check('signature', () => verify_image_refuse(image, failures))] : verify_image_notCounted(failures)),
    ];
    return { checks, accepted };
}
async function verify_image_describe({ name, tag, content }) {
    const platforms = await content?.();
    const parts = [
        `${name}.`,
        tag === undefined ? '' : `The tag ${tag} names it now. A tag can move, so use the digest.`,
        platforms === undefined ? '' : `Its blobs for ${platforms.join(', ')} have their digests.`,
    ];
    return { detail: parts.filter(part => part !== '').join(' ') };
}
/** The signature first, then by name: a registry lists what is attached in any order. */
function byName(found) {
    const groups = [...Map.groupBy(found, ({ statement }) => statementName(statement?.predicateType))];
    const others = groups.filter(([name]) => name !== 'signature').sort(([a], [b]) => (0,lib_files/* byBytes */.bg)(a, b));
    return [...groups.filter(([name]) => name === 'signature'), ...others];
}
/** Several of one kind are one check: a nightly scan attaches one each day. */
function verify_image_accept(same) {
    const [first] = same;
    const others = same.length === 1 ? '' : ` There are ${same.length - 1} more of this kind.`;
    const what = first.statement === undefined ? 'A signature of cosign before version 3' : first.statement.predicateType;
    const name = first.otherName === undefined ? '' : ` It was made for ${first.otherName}, with the same digest.`;
    return passed(`${what}, in ${first.place}.${name}${others}`, first.verified);
}
/** Layers without a signature: SBOMs, and what BuildKit attaches. */
const verify_image_unsigned = ['application/vnd.in-toto+json', 'text/spdx', 'text/spdx+json', 'application/spdx+json'];
function verify_image_refuse({ attached: { others } }, failures) {
    const worst = worstOf(failures);
    if (worst instanceof CannotCheck)
        throw worst;
    const unknown = others.filter(type => !verify_image_unsigned.includes(type) && !type.includes('cyclonedx'));
    if (unknown.length > 0)
        throw new CannotCheck('verify the image', {
            found: `what is attached to it is of types that release-tools does not read: ${unknown.slice(0, 3).join(', ')}.`,
            next: 'Use the program that made it.',
        });
    if (worst !== undefined)
        throw worst;
    failCheck('nothing signs it: no signature and no attestation is attached to it.', askSigner);
}
const askSigner = 'Do not use it. Ask its publisher for a signature. If it was copied from another registry, copy it with its signatures, for example with `cosign copy` or `oras copy --recursive`.';
function verify_image_notCounted(failures) {
    if (failures.length === 0)
        return [];
    const reasons = [...new Set(failures.map(({ found }) => found))].slice(0, 3);
    const detail = `${failures.length} more attached, not valid, by nobody that you named, or about something else: ${reasons.join(' ')}`;
    return [{ name: 'not counted', status: 'absent', detail }];
}

;// CONCATENATED MODULE: ./packages/verify/lib/model.js
/** A signed model for a policy: what it is called, and who signed it. Empty if its signature is not valid. `document`: name of the signature. */
function signedModel(model, document) {
    if (model === undefined)
        return { named: [], accepted: [] };
    const { verified, statement, signature } = model;
    const name = model.name === '' ? 'model' : model.name;
    const digest = `sha256:${model.sha256}`;
    const input = { uri: document, digest: { sha256: signature } };
    const accepted = {
        verified: { ...verified, format: 'the signature of a model' },
        subject: digest,
        input,
        ...(statement && { statement }),
    };
    const resource = `pkg:generic/${encodeURIComponent(name)}`;
    return { named: [{ what: 'The model', name, digest, resource }], accepted: [accepted] };
}
/**
 * What a summary of a model is about: its files, by their paths in it. The digest that the signature gives to the whole says nothing of their
 * names. Nothing if a file is not known by its SHA-256, as with other digests and with parts of files.
 */
function modelAbout(about, files) {
    if (about === undefined)
        return {};
    const subject = files.flatMap(({ path, sha256 }) => sha256 === undefined ? [] : [{ name: path, digest: { sha256 } }]);
    return subject.length === 0 || subject.length < files.length ? {} : { about: { ...about, subject } };
}

;// CONCATENATED MODULE: ./packages/verify/lib/package/verify-package.js




/** Checks that an accepted signer attested each file of the version. One attestation is enough for a file. */
async function verifyPackage(opened, trust) {
    const judged = [];
    for (const file of opened.files)
        judged.push(await verify_package_judge(file, trust));
    const checks = [await check('package', () => ({ detail: verify_package_describe(opened) })), ...(await checksOf(judged, verify_package_advice))];
    return { checks, files: judged.map(one => one.row), accepted: judged.flatMap(one => one.accepted) };
}
function verify_package_describe({ name, version, index, files }) {
    const yanked = files.filter(one => one.yanked).map(({ file }) => file);
    const said = yanked.length === 0 ? '' : ` Yanked, so nobody should install them: ${yanked.join(', ')}.`;
    return `${name} ${version}, ${count(files.length, 'file')} of ${index}.${said}`;
}
async function verify_package_judge({ file, size, digests, signatures, input, problem }, trust) {
    const about = { path: file, size, ...(digests?.sha256 === undefined ? {} : { sha256: digests.sha256 }) };
    if (digests === undefined)
        return {
            row: { ...about, status: problem?.refuted ? 'fail' : 'error', detail: problem?.found ?? '' },
            accepted: [],
            verdicts: [],
        };
    const subject = { name: file, digests: async () => digests };
    const digest = `sha256:${digests.sha256}`;
    const outcome = await checkEach(signatures.map(verify_package_named), { subject, trust, digest }, input);
    const rejected = outcome.bad.map(async (one) => withFileName(file, await check('verdict', () => Promise.reject(one))));
    return {
        row: { ...about, ...verify_package_stateOf(outcome, problem) },
        accepted: outcome.accepted,
        verdicts: await Promise.all(rejected),
    };
}
function verify_package_stateOf({ accepted, bad, failures }, problem) {
    const worst = bad[0] ?? (accepted.length > 0 ? undefined : worstOf(failures));
    if (worst !== undefined)
        return { status: worst instanceof CannotCheck ? 'error' : 'fail', detail: worst.found };
    if (accepted.length > 0)
        return { status: 'pass' };
    return problem === undefined ? verify_package_unsigned : { status: 'error', detail: problem.found };
}
/** Whoever runs the index chooses the format, and only one of them demands the name: without it, an old file passes by the name of a new one. */
function verify_package_named(signature) {
    return signature.kind === 'bundle' ? { ...signature, demand: requireFileName } : signature;
}
/** An index can hide attestations as well as have none. */
const verify_package_unsigned = { status: 'fail', detail: 'nothing signs it: the index shows no attestation of it.' };
const verify_package_advice = 'Do not install it. Check that you named the signer that the project names, and that it publishes in this index.';

;// CONCATENATED MODULE: ./packages/verify/lib/require-origin.js

/**
 * Throws a Problem if a certificate says that something is of another repository or tag than those that it was downloaded by. One workflow can
 * sign for many repositories, and whoever may change a release can put older files into it. If the reader has named a repository, the
 * signatures were compared with that one.
 */
function require_origin_requireOrigin(place, accepted, { repository = place.repository }) {
    for (const { verified, document = 'a signature' } of accepted) {
        const source = 'source' in verified ? verified.source : undefined;
        if (source === undefined)
            continue;
        if (source.repository !== repository)
            failCheck(`${document} is by a run of ${source.repository}, not of ${repository}.`, `Do not use it. If its publisher builds it in ${source.repository}, name that with --source-repository.`);
        const tag = tagOfRef(source.ref);
        if (tag !== undefined && tag !== place.tag)
            failCheck(`${document} is by a run of the tag ${tag}, not of ${place.tag}.`, 'Do not use it: its tag is that of another release.');
    }
    return { detail: place.said };
}

;// CONCATENATED MODULE: ./packages/verify/lib/verify-target.js











/**
 * Verifies everything about a target: a release as `verifyRelease` does, an image by what is attached to it. Uses no network. Throws a
 * Problem only if `trust` is unusable.
 */
async function verifyTarget(target, trust, asked = {}) {
    return by_kind_byKind(target, {
        release: one => verify_target_release(one, trust, asked),
        image: one => verify_target_image(one, trust, asked),
        folder: one => verify_target_folder(one, trust, asked),
        file: one => verify_target_file(one, trust, asked),
        model: one => model(one, trust, asked),
        package: one => packageVersion(one, trust, asked),
    });
}
/** A release that was downloaded from a repository must be of that repository. */
async function verify_target_release({ text, path, place }, trust, asked) {
    requireOneTag(place, asked);
    const origin = place === undefined ? {} : { repository: place.repository };
    const meant = place === undefined ? {} : { tag: place.tag };
    const report = await verifyRelease(path, { ...origin, ...trust }, { ...asked, ...meant });
    const checks = place === undefined ? report.checks : [downloaded(place.said), ...report.checks];
    return { ...report, checks, target: { kind: 'release', text }, accepted: [] };
}
/** Two tags are two releases. */
function requireOneTag(place, { tag }) {
    if (place === undefined || tag === undefined || tag === place.tag)
        return;
    throw new BadTarget('use the target', {
        found: `it names the release ${place.tag}, and --tag names ${tag}.`,
        next: 'Give the same tag in both places.',
    });
}
function downloaded(detail) {
    return { name: 'download', status: 'pass', detail };
}
async function verify_target_image({ text, images }, trust, asked) {
    const checks = images.length === 0 ? [await check('image', noImage)] : [];
    const accepted = [];
    for (const one of images) {
        const found = await verifyImage(one, trust);
        checks.push(...found.checks);
        accepted.push(...found.accepted);
    }
    checks.push(...(await onlyOfReleases(asked)));
    const [first, ...others] = images;
    const digest = first !== undefined && others.length === 0 ? { digest: first.digest } : {};
    const target = { kind: 'image', text, ...digest };
    return { ...(await reportOn({ named: images.map(namedImage), accepted, checks }, trust, asked)), target };
}
async function verify_target_folder({ text, path, place }, trust, asked) {
    const { checks: own, files, accepted } = await verifyFolder(path, trust);
    requireOneTag(place, asked);
    // It was downloaded by its tag, and nothing else says of which release it is.
    const { tag: _, ...others } = asked;
    const origin = await check('download', () => require_origin_requireOrigin(place, accepted, trust));
    const checks = [origin, ...own, ...(await onlyOfReleases(others))];
    const named = files.map(({ path: name, sha256 = '' }) => namedFile(name, sha256));
    const found = { named, accepted, checks, files };
    return { ...(await reportOn(found, trust, asked)), target: { kind: 'folder', text } };
}
async function verify_target_file({ text, path, documents }, trust, asked) {
    const { checks: own, accepted, sha256 } = await verifyFile(path, documents, trust);
    const checks = [...own, ...(await onlyOfReleases(asked))];
    const target = { kind: 'file', text, digest: `sha256:${sha256}` };
    return { ...(await reportOn({ named: [namedFile(path, sha256)], accepted, checks }, trust, asked)), target };
}
async function model({ text, path, signature, kind: _, ...more }, trust, asked) {
    const place = signature ?? (0,external_node_path_.join)(path, modelSignatureName);
    const { checks: own, files, model: signed } = await verifyModel(path, trust, { ...more, signature: place });
    const checks = [...own, ...(await onlyOfReleases(asked)), ...(await notOfModels(asked))];
    // Only the signature says which files a model has.
    const { summaries: __, ...others } = asked;
    const found = { ...signedModel(signed, (0,external_node_path_.basename)(place)), checks, files };
    const { about, ...report } = await reportOn(found, trust, others);
    return { ...report, ...modelAbout(about, files), target: { kind: 'model', text } };
}
async function packageVersion({ text, opened }, trust, asked) {
    const { checks: own, files, accepted } = await verifyPackage(opened, trust);
    const checks = [...own, ...(await onlyOfReleases(asked))];
    const found = { named: namedPackage(opened, files), accepted, checks, files };
    return { ...(await reportOn(found, trust, asked)), target: { kind: 'package', text } };
}
function noImage() {
    throw new CannotCheck('verify the image', { found: 'it contains no image.', next: 'Write the image into it.' });
}
/** The digest of a model does not say which of its files has which name, so that a summary cannot stand in for the signature. */
async function notOfModels({ summaries }) {
    if (summaries === undefined)
        return [];
    const found = 'a verification summary does not say which files a model must have.';
    const parts = { found, next: 'Leave out --accept-vsa, so that the signature of the model is verified.' };
    return [await check('accepted summary', () => Promise.reject(new CannotCheck('verify the target', parts)))];
}
/** What only a release can answer must not pass as answered. */
async function onlyOfReleases({ tag, version, rebuilds, vex }) {
    const asked = { '--tag': tag, '--release-version': version, '--rebuilds': rebuilds, '--vex': vex };
    const [first] = Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [name]));
    if (first === undefined)
        return [];
    const parts = { found: `${first} is about a release, and this is none.`, next: `Leave out ${first}.` };
    return [await check('release', () => Promise.reject(new CannotCheck('verify the target', parts)))];
}

;// CONCATENATED MODULE: ./packages/verify/lib/open-and-verify.js





/**
 * Opens one target and verifies it. What is downloaded is removed again. If a server does not give it, the result is "could not check", and
 * "not verified" if its digest is another one. Throws
 * BadTarget, and a Problem if `trust` is unusable.
 */
async function openAndVerify(text, { trust, asked, ...options }, host) {
    return withScratch('verify', host, async (scratch) => {
        const target = await openTarget(text, host, { ...options, scratch }).catch((error) => {
            if (!(error instanceof lib_problem/* Problem */.A) || error instanceof BadTarget)
                throw error;
            return notOpened(text, error);
        });
        return 'result' in target ? target : verifyTarget(target, trust, asked);
    });
}
/** What is not what its digest says was changed. Of everything else that could not be read, nothing is known. */
function notOpened(text, problem) {
    const { found, next } = problem;
    const [status, result] = problem instanceof WrongDigest ? ['fail', 'not verified'] : ['error', 'could not check'];
    return {
        result,
        checks: [{ name: 'target', status, detail: found, next }],
        files: [],
        accepted: [],
        target: { text },
    };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/rule-explanations.js
/** Why each rule of a policy matters, by its place without numbers. The one of the nearest place above counts for others. */
const explanations = {
    vulnerabilities: 'Known vulnerabilities can be used against you. The findings are those that the scanners had when the release was made.',
    'vulnerabilities.allow-unjudged': 'What no scanner judges has no findings, and is not known to be good.',
    'vulnerabilities.exceptions': 'An exception is a promise to look again by a day. After it, the finding counts.',
    tools: 'Tools do not run at their users, but they make what does.',
    databases: 'An old database does not know new vulnerabilities.',
    evidence: 'What is not there cannot speak against a release.',
    hardening: 'What an image does not have, an attacker cannot use.',
    signers: 'Only the word of those whom you name counts.',
    'signers.from': 'A key that was handed over counts from that day only.',
    'signers.until': 'Who left, or whose key was replaced, must not sign any more.',
    'signers.revoked': 'Whoever has a stolen key can sign anything, with any date. So the time must be proved by somebody else.',
    rebuilders: 'Several people who build the same from the source would all have to be deceived.',
    slsa: 'It says how hard it was to forge the provenance.',
    builders: 'A builder that you do not know may build anything from any source.',
    source: 'A genuine release of another repository, tag or branch is not the one that you mean.',
    age: 'A new release may be malicious and not be found out yet; an old one has vulnerabilities that are fixed by now.',
    vex: 'It says which vulnerabilities do not concern the release. So it must be by somebody whom you name.',
    verifiers: 'Their word stands in for checks that are not made here.',
};
/** Why a rule matters. `rule` is its place in a policy: `signers[0].until`. */
function ruleExplanation(rule) {
    const place = rule.replace(/\[\d+\]/g, '');
    const parts = place.split('.');
    const places = parts.map((_, index) => parts.slice(0, parts.length - index).join('.'));
    const found = places.find(one => Object.hasOwn(explanations, one));
    return found === undefined ? '' : (explanations[found] ?? '');
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/explanations.js
/**
 * Why each check matters, by its name: `verify --explain` shows it. The type of a check's name comes from here, so that a check without an
 * explanation does not compile. `image NAME` and `build NAME` are of one kind each.
 */
const explanations_explanations = {
    release: 'Only what has the form of a release can be verified as one. What is something else is not wrong, but nothing is known of it.',
    'manifest signature': 'The manifest lists every file with its digest, so its signature stands for the whole release. Nothing else is read before it is valid.',
    manifest: 'It must be the release that you mean, from the repository whose run signed it. Otherwise a genuine release of something else would pass.',
    files: 'A file that was changed, added or left out is not what was signed, even if all signatures are valid.',
    SHA256SUMS: 'People who check with sha256sum must get the same answer as you.',
    build: 'It says with what each artifact was built, and whether building again gave the same bytes.',
    provenance: 'It says from which source, by which workflow the artifacts were built. Without it, somebody with the key could have signed anything.',
    'SLSA level': 'It says how hard it was to forge the provenance. A low level is not an error: whoever needs more says so in a policy.',
    image: 'A digest names exactly one content. A tag can be moved to another image at any time, so the digest is what you should use.',
    verdict: 'Whoever made it says whether it is good, by their own policy. A genuine release that failed is still a bad one.',
    'verdict again': 'The same policy and evidence must give the same verdict on your machine. Otherwise somebody wrote a verdict that they wished for.',
    'verdict day': 'Exceptions expire. A verdict of an earlier or later day than that of the signature would count exceptions that do not apply.',
    'own policy': 'You decide what you accept, and not the publisher. Each rule of your policy is listed with what it says.',
    tarball: 'The tarball must have the same content as the release, byte for byte: it is what people unpack.',
    'tarball signature': 'It is checked before anything is unpacked, because unpacking hostile content is a risk by itself.',
    'tarball .sig': 'People who check with openssl must get the same answer as you.',
    'verification summary': 'It is the verdict for machines (VSA). It must be about this, and must not contradict what was found here.',
    'accepted summary': 'A verifier that your policy names has done the work. Its word counts only for the digest that it signed, and only as far as your policy believes it.',
    signature: 'Somebody whom you named must have signed exactly this content. Who else signed it does not matter.',
    attestation: 'A signed statement about exactly this content, by somebody whom you named.',
    'SBOM (SPDX)': 'It says what is inside, by somebody whom you named.',
    'SBOM (CycloneDX)': 'It says what is inside, by somebody whom you named.',
    vulnerabilities: 'A scan that somebody whom you named attests, of exactly this content.',
    VEX: 'It says which vulnerabilities do not concern this, by somebody whom you named.',
    'test result': 'It says whether the tests passed, by somebody whom you named. A failed one counts against it.',
    'not counted': 'Anybody may attach something. What is not by somebody whom you named is neither for nor against it.',
    package: 'Its files come from an index, which anybody who controls it can exchange. So each file is judged by its own attestation.',
    'GPG signatures': 'They show that somebody with the OpenPGP key of the publisher has signed these files. Other programs may rely on them.',
    'model signature': 'It signs every file of the model, so that none can be changed, added or left out.',
    'not signed': 'Files that the signature leaves out may be anything. They are listed, so that you do not take them for signed ones.',
    download: 'It says from where it was read. Nothing of that is believed before its signatures are valid.',
    target: 'What cannot be read cannot be verified, and is not known to be bad.',
};
/** Why a check matters, by its name in a report. */
function explanationOf(name) {
    return Object.hasOwn(explanations_explanations, name)
        ? explanations_explanations[name]
        : explanations_explanations[name.startsWith('image ') ? 'image' : 'build'];
}

;// CONCATENATED MODULE: ./packages/verify/lib/report-json.js

const schemas = 'https://github.com/org/release-tools/blob/v1/docs/schema';
/** The value of `schema`, and the `$id` of docs/schema/verify-report.v1.json. Within a version, fields are only added. */
const reportSchema = `${schemas}/verify-report.v1.json`;
/** The same of docs/schema/verify-targets.v1.json. */
const targetsSchema = `${schemas}/verify-targets.v1.json`;
/** The report on one target, as docs/schema/verify-report.v1.json describes it. */
function reportValue(report, { roots = {}, summaries, explains = false }) {
    const { target, result, release, slsa, asset, about, acceptedSummary, files } = report;
    const { checks, ownPolicy } = explains ? withReasons(report) : report;
    const { text: path, ...what } = target;
    return {
        schema: reportSchema,
        path,
        target: what,
        result,
        release,
        slsa,
        asset,
        ownPolicy,
        builtInRoot: roots.builtIn,
        trustedRoots: roots.roots,
        subjects: about?.subject,
        acceptedSummary,
        summary: summaries?.get(report),
        checks,
        files,
    };
}
/** The reports on several targets, as docs/schema/verify-targets.v1.json describes them. */
function reportsValue(reports, result, context) {
    return { schema: targetsSchema, result, targets: reports.map(report => reportValue(report, context)) };
}
/** From the worst to the best. */
const report_json_order = ['not verified', 'not accepted', 'could not check', 'verified'];
/** The worst result; of no target, nothing is known. */
function worstResult(reports) {
    return report_json_order.find(result => reports.some(report => report.result === result)) ?? 'could not check';
}
function withReasons({ checks, ownPolicy }) {
    const rules = ownPolicy?.rules.map(one => ({ ...one, why: ruleExplanation(one.rule) }));
    return {
        checks: checks.map(one => ({ ...one, why: explanationOf(one.name) })),
        ownPolicy: ownPolicy && { ...ownPolicy, rules },
    };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/policy-file.js








/** The policy that is read if no other path is given. */
const defaultPolicyPath = '.github/release-policy.yaml';
const policy_file_sizeLimit = (/* unused pure expression or super */ null && (1024 * 1024));
/** Reads the policy. If the default path does not exist, returns the built-in strict policy. Any other path must exist. */
async function readPolicy(path, where) {
    const shown = workspaceRelative(where.workspace, path);
    if ((await sizeIfThere(path)) !== undefined)
        return parsePolicy((await readLimited(path, policy_file_sizeLimit)).toString('utf8'), shown);
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
    return (0,lib_files/* toPosix */.d7)((0,external_node_path_.relative)((0,external_node_fs_.realpathSync)(workspace), path));
}
/** Writes the policy that was applied into the release, so that anyone can compute the verdict again. */
async function writePolicy(policy, releaseDir) {
    const { document } = policyKind.files;
    await writeFileAtomic(join(releaseDir, document.path), renderPolicy(policy));
    await writeStepRecord(releaseDir, 'scan-image.policy', { files: [recordOf(document, document.path, ownTool)] });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/read-own-policy.js








const policyLimit = 1024 * 1024;
const keyLimit = 64 * 1024;
/** Reads a reader's policy with the keys that it names. Throws a Problem with the line of what is wrong, or with the key that cannot be read. */
async function readOwnPolicy(source) {
    const { path, label, base, day } = source;
    const content = await read_own_policy_readFile(path, base, `read ${label}`, policyLimit);
    const { policy, lineOf } = parsePlacedPolicy(content.toString(), label);
    const { rebuilders, verifiers, vex } = policy;
    const named = policy.signers && (await Promise.all(policy.signers.map(one => readSigner(one, source))));
    const keyrings = (named ?? []).flatMap(one => ('keyring' in one ? [one.keyring] : []));
    const own = {
        name: path,
        policy,
        lineOf,
        sha256: sha256(content),
        day,
        ...(named === undefined ? {} : { signers: named.map(({ by, validity }) => ({ ...by, ...validity })) }),
        ...(rebuilders && {
            rebuilders: { count: rebuilders.count, signers: await signersOf(rebuilders.signers, source) },
        }),
        ...(vex && { vex: await signersOf(vex.signers, source) }),
        ...(verifiers && { verifiers: await signersOf(verifiers, source) }),
    };
    const signers = named?.flatMap(one => ('signer' in one ? [{ ...one.signer, ...one.validity }] : []));
    return { own, signers, ...(keyrings.length === 0 ? {} : { keyrings }) };
}
/** Reads a signer of the policy: how it is named in reports, and what verifies its signatures. */
async function readSigner(one, { label, base }) {
    const validity = validityOf(one);
    const attempted = (path) => `read ${path}, a signer of ${label}`;
    const bySigstore = (signer) => ({ by: signedBy(signer), validity, signer });
    return by_kind_byKind(policySigner(one), {
        key: async ({ path }) => bySigstore(await readKey(path, base, attempted(path))),
        identity: async (same) => bySigstore(same),
        openpgp: async ({ kind, path, fingerprint }) => {
            const content = await read_own_policy_readFile(path, base, attempted(path), keyringLimit);
            const keyring = await usable(attempted(path), async () => onlyKey(await readKeyring(content), fingerprint));
            return { by: { kind, fingerprint }, validity, keyring };
        },
    });
}
/** The signers of attestations that a policy names, with their dates and their keys. */
async function signersOf(signers, { label, base }) {
    return Promise.all(signers.map(async (one) => {
        const signer = await by_kind_byKind(policySigner(one), {
            key: ({ path }) => readKey(path, base, `read ${path}, a signer of ${label}`),
            identity: async (same) => same,
        });
        return { ...signer, ...validityOf(one) };
    }));
}
function validityOf({ from, until, revoked }) {
    return { ...(from && { from }), ...(until && { until }), ...(revoked && { revoked }) };
}
async function readKey(path, base, attempted) {
    const content = await read_own_policy_readFile(path, base, attempted, keyLimit);
    if (hasOpenPgpKey(content))
        throw new lib_problem/* Problem */.A(attempted, {
            found: 'it is an OpenPGP key.',
            next: 'Write the `fingerprint` of the key below its path. It can sign files, and no attestations.',
        });
    const publicKey = content.toString();
    await usable(attempted, async () => public_key_parsePublicKey(publicKey));
    return { kind: 'key', publicKey };
}
/** What is wrong with a key is wrong with the file that was attempted. */
async function usable(attempted, read) {
    try {
        return await read();
    }
    catch (error) {
        if (error instanceof lib_problem/* Problem */.A)
            throw new lib_problem/* Problem */.A(attempted, { found: error.found, next: error.next, cause: error });
        throw error;
    }
}
async function read_own_policy_readFile(path, base, attempted, limit) {
    try {
        return await (0,read_limited/* readLimited */.tk)((0,external_node_path_.resolve)(base, path), limit, 'any');
    }
    catch (error) {
        if (error instanceof lib_problem/* Problem */.A)
            throw new lib_problem/* Problem */.A(attempted, { found: error.found, next: error.next, cause: error });
        const isMissing = error.code === 'ENOENT';
        const found = isMissing ? 'no such file.' : `${(0,lib_problem/* messageOf */.b)(error)}.`;
        throw new lib_problem/* Problem */.A(attempted, { found, next: 'Check the path.', cause: error });
    }
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/claimed-signer.js



const issuerOid = '1.3.6.1.4.1.57264.1.8';
/**
 * The identity that the certificate of a bundle names. It is only a claim: show it or verify it, but never trust it. Throws a
 * Problem for a bundle that was made with a key.
 */
function claimedSigner(bundle) {
    const { key } = toEntity(parseBundle(bundle));
    if (key.$case === 'public-key')
        throw refusal_notVerified('it was made with a key pair, which has no identity.');
    const issuer = key.certificate.extension(issuerOid)?.valueObj.subs[0]?.value.toString();
    return { kind: 'identity', identity: key.certificate.subjectAltName ?? '', issuer: issuer ?? '' };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/slsa/released-commits.js





/** docs/buildtypes/released-commits-v1.md explains it. scripts/releases.ts writes it. */
const releasedType = 'https://github.com/org/release-tools/blob/v1/docs/buildtypes/released-commits-v1.md';
/** The workflow that releases release-tools itself. */
const releaseWorkflow = 'self-release.yml';
const released_commits_next = 'Take the file released-commits.sigstore.json of a later release of release-tools.';
const released_commits_what = 'the list of releases';
/**
 * Our builders, with the releases of a list that our own release workflow has signed: those that came after this version, and which ones
 * were withdrawn since. `bundle` is the text of a Sigstore bundle. Throws a Problem if anybody else signed it, or if it contradicts what
 * is known.
 */
function withReleased(bundle, trustedRoot, known = own_builders_ownBuilders) {
    const signer = claimedSigner(bundle);
    const tag = requireOurs(signer, known);
    const { repository } = known;
    const { statement, source } = new sigstore_SignatureVerifier({ signers: [signer], trustedRoot, repository }).verifyStatement(bundle);
    const listed = readReleased(statement, known);
    requireOwnRun(source, tag, listed);
    const moved = listed.find(one => known.releases.some(({ tag, commit }) => tag === one.tag && commit !== one.commit));
    if (moved !== undefined)
        throw released_commits_refused(`it says that ${moved.tag} is ${moved.commit}, which contradicts this program.`);
    return { ...known, releases: united(known.releases, listed) };
}
/** Both lists, known releases first. A release that either of them withdraws stays withdrawn: an older list does not bring it back. */
function united(known, listed) {
    const withdrawn = new Map([...listed, ...known].flatMap(one => (one.withdrawn === undefined ? [] : [[one.tag, one.withdrawn]])));
    const all = new Map([...known, ...listed].map(one => [one.tag, one]));
    return [...all.values()].map(({ tag, commit }) => released(tag, commit, withdrawn.get(tag)));
}
function released(tag, commit, withdrawn) {
    return { tag, commit, ...(withdrawn === undefined ? {} : { withdrawn }) };
}
/** The tag whose run signed. The address of our release workflow has one part that differs from release to release. */
function requireOurs({ identity, issuer }, known) {
    const workflow = `${known.repository}/${workflowsDir}${releaseWorkflow}@`;
    const tag = identity.startsWith(workflow) ? releaseTagOf(identity.slice(workflow.length)) : undefined;
    if (tag !== undefined && issuer === known.issuer)
        return tag;
    throw released_commits_refused(`it is signed by ${identity} (issuer ${issuer}), which is not the workflow that releases release-tools.`);
}
/** The run must be of the tag itself, and the list must have that tag as what it is. */
function requireOwnRun(source, tag, listed) {
    const { ref, commit = '', builderCommit, event, runner } = source ?? {};
    const isRelease = ref === `refs/tags/${tag}` && builderCommit === commit && event === 'push' && runner === 'github-hosted';
    if (!isRelease)
        throw released_commits_refused(`its signature is not of a run that released ${tag}.`);
    if (!listed.some(one => one.tag === tag && one.commit === commit))
        throw released_commits_refused(`it does not have ${tag} at ${commit}, the release that signed it.`);
}
const gitCommit = matching(/^[0-9a-f]{40}$/, 'a commit of 40 lower-case hexadecimal digits');
/** One line that a terminal, a page and a JSON report show as it is. */
const reason = matching(/^[\x20-\x7e]{1,300}$/, 'one line of at most 300 ASCII characters');
const withdrawal = object({ tag: matching(/^v[\d.]+$/, 'the tag of a release'), reason });
function readReleased({ predicateType, predicate, subject }, { repository }) {
    shape_readShape(oneOf(releasedType), predicateType, `the predicate type of ${released_commits_what}`, released_commits_next);
    const shape = object({ repository: oneOf(repository), withdrawn: optional(shape_list(withdrawal, 1000)) });
    const { withdrawn = [] } = shape_readShape(shape, predicate, released_commits_what, released_commits_next);
    const listed = subject.map(({ name = '', digest }) => {
        if (releaseTagOf(`refs/tags/${name}`) === undefined)
            throw released_commits_refused(`${JSON.stringify(name)} is not the tag of a release.`);
        const commit = shape_readShape(gitCommit, digest.gitCommit, `the commit of ${name} in ${released_commits_what}`, released_commits_next);
        return released(name, commit, withdrawn.find(({ tag }) => tag === name)?.reason);
    });
    if (new Set(listed.map(({ tag }) => tag)).size < listed.length)
        throw released_commits_refused('it has a tag twice.');
    const missing = withdrawn.find(({ tag }) => !listed.some(one => one.tag === tag));
    if (missing !== undefined)
        throw released_commits_refused(`it withdraws ${missing.tag}, which it does not list.`);
    return listed;
}
function released_commits_refused(found) {
    return new lib_problem/* Problem */.A(`use ${released_commits_what}`, { found, next: released_commits_next });
}

;// CONCATENATED MODULE: ./actions/verify-release/lib/asked.js


/** Reads the policy, which must name whom it trusts, and what else was given. Throws a Problem. */
async function readQuestion(inputs, today, host) {
    const path = workspaceRelative(host.workspace, inputs['deploy-policy']);
    const { own, signers, keyrings } = await readOwnPolicy({ path, label: path, base: host.workspace, day: today });
    const isByWord = inputs['accept-vsa'].length > 0;
    requireSomebody(own, isByWord);
    const all = [...(signers ?? []), ...(own.verifiers ?? []), ...(own.vex ?? []), ...(own.rebuilders?.signers ?? [])];
    const trust = { signers: signers ?? [], ...(keyrings && { keyrings }), ...(await asked_rootOf(inputs, all)) };
    const read = async (file) => ({
        name: workspaceRelative(host.workspace, file),
        content: await (0,read_limited/* readLimited */.tk)(file, lib_limits/* limits */.F.evidence),
    });
    const builders = inputs.builders && (await read(inputs.builders)).content.toString();
    const asked = {
        policy: own,
        ...(inputs.rebuilds.length === 0 ? {} : { rebuilds: await Promise.all(inputs.rebuilds.map(read)) }),
        ...(inputs.vex.length === 0 ? {} : { vex: await Promise.all(inputs.vex.map(read)) }),
        ...(builders === undefined ? {} : { builders: withReleased(builders, (await publicTrustedRoot()).root) }),
        ...(isByWord
            ? { summaries: { files: await Promise.all(inputs['accept-vsa'].map(read)), now: nowOf(inputs) } }
            : {}),
    };
    return { own, trust, asked };
}
function requireSomebody(own, isByWord) {
    const next = 'Name those whom you trust: keys by their path, identities with their issuer, OpenPGP keys with their fingerprint.';
    if (isByWord && own.verifiers === undefined)
        throw new lib_problem/* Problem */.A(`use ${own.name}`, { found: 'it names no `verifiers`, and `accept-vsa` is set.', next });
    if (!isByWord && (own.signers === undefined || own.signers.length === 0))
        throw new lib_problem/* Problem */.A(`use ${own.name}`, { found: 'it names no `signers`, so that it trusts nobody.', next });
}
async function asked_rootOf(inputs, signers) {
    const file = inputs['trusted-root'];
    if (file !== undefined)
        return { trustedRoot: parseTrustedRoot(await (0,read_limited/* readLimited */.tk)(file, lib_limits/* limits */.F.trust, 'any')) };
    return signers.some(needsRoot) ? { trustedRoot: (await publicTrustedRoot()).root } : {};
}
/** Of a day, its end: a summary of that day is not from the future. */
function nowOf({ today }) {
    return today === undefined ? new Date().toISOString() : `${today}T23:59:59Z`;
}

;// CONCATENATED MODULE: ./packages/base/lib/shell.js
/** Quotes a word for a POSIX shell. For commands that people paste: we ourselves start programs without a shell. */
function shellWord(text) {
    return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

;// CONCATENATED MODULE: ./actions/verify-release/lib/commands.js






/**
 * The commands of cosign that check the signatures of a verified target, ready to paste. They check less: neither the policy, nor that the
 * files of a release belong together.
 */
function commandsFor(report, context) {
    if (report.result !== 'verified')
        return [];
    const { target, acceptedSummary } = report;
    if (acceptedSummary !== undefined)
        return [];
    if (target.kind === 'image')
        return report.accepted.flatMap(one => imageCommand(one, report, context)).slice(0, 1);
    if (target.kind === 'file')
        return report.accepted.flatMap(one => fileCommand(one, report, context));
    return target.kind === 'release' ? releaseCommands(report, context) : [];
}
/** For bundles that cosign reads: one in a file, of Sigstore. */
function fileCommand(accepted, { target }, context) {
    const { verified, statement, document = '' } = accepted;
    const options = optionsFor(verified, context);
    if (options === undefined || !/\.(?:sigstore\.json|sigstore|intoto\.jsonl)$/.test(document))
        return [];
    const file = (0,external_node_path_.relative)(context.workspace, target.text);
    const bundle = ['--bundle', (0,external_node_path_.join)((0,external_node_path_.dirname)(file), document)];
    if (statement === undefined)
        return [commands_line('cosign', 'verify-blob', ...options, ...bundle, file)];
    return [commands_line('cosign', 'verify-blob-attestation', '--type', statement.predicateType, ...options, ...bundle, file)];
}
function imageCommand({ verified, statement }, { target }, context) {
    const options = optionsFor(verified, context);
    if (options === undefined)
        return [];
    const image = target.text.replace(/^oci:\/\//, '');
    const type = statement?.predicateType;
    if (type === undefined || type.startsWith('https://sigstore.dev/cosign/sign/'))
        return [commands_line('cosign', 'verify', ...options, image)];
    return [commands_line('cosign', 'verify-attestation', '--type', type, ...options, image)];
}
/** A file stands for the whole; the images are in a registry. */
function releaseCommands(report, context) {
    const signed = signedFileOf(report);
    return report.checks.flatMap(check => {
        const by = check.signedBy && attestorOf(check.signedBy);
        if (by === undefined)
            return [];
        const options = optionsOf({ by, logged: check.logged === true, timed: check.signedAt !== undefined }, context);
        if (check.name === signed?.check) {
            const path = (0,external_node_path_.relative)(context.workspace, signed.path);
            return [commands_line('cosign', 'verify-blob', ...options, '--bundle', `${path}.sigstore.json`, path)];
        }
        const [, image] = /^image (.+)$/.exec(check.name) ?? [];
        const subject = image === undefined ? undefined : imageIn(check.detail, report.about);
        return subject === undefined ? [] : [commands_line('cosign', 'verify', ...options, subject)];
    });
}
/** The file whose signature stands for a release: its manifest, or the tarball that has it inside; undefined if it was downloaded. */
function signedFileOf({ target: { text }, asset }) {
    if (isElsewhere(text))
        return undefined;
    const folder = asset === undefined ? text : (0,external_node_path_.dirname)(text);
    if ((0,external_node_fs_.statSync)(folder, { throwIfNoEntry: false })?.isDirectory())
        return { path: (0,external_node_path_.join)(folder, register_kinds.manifest.files.document.path), check: 'manifest signature' };
    return { path: text, check: 'tarball signature' };
}
/** The image that a check is about, among the subjects: its detail names it by digest. */
function imageIn(detail, about) {
    const named = about?.subject.map(({ name, digest }) => `${name}@sha256:${digest.sha256}`) ?? [];
    return named.find(image => detail.includes(image));
}
/** The options for a signature; undefined for one by OpenPGP, which cosign does not read. */
function optionsFor({ signer, time, logged }, context) {
    const by = attestorOf(signer);
    return by && optionsOf({ by: signedBy(by), logged, timed: time !== undefined }, context);
}
/** Tells cosign whom to accept, and not to look for a log entry if there is none. */
function optionsOf({ by, logged, timed }, { own, trustedRoot }) {
    const repository = own.policy.source?.repository;
    return [
        ...(logged ? [] : ['--insecure-ignore-tlog', ...(timed ? ['--use-signed-timestamps'] : [])]),
        ...(trustedRoot === undefined ? [] : ['--trusted-root', trustedRoot]),
        ...signerOptions(by, keyPath(by, own)),
        ...(repository === undefined ? [] : cosignCaller(by, repository)),
    ];
}
/** The path of a key, as the policy names it. */
function keyPath(by, { signers = [], policy }) {
    const index = signers.findIndex(({ from: _, until: __, revoked: ___, ...signer }) => (0,external_node_util_.isDeepStrictEqual)(signer, by));
    const signer = policy.signers?.[index];
    return signer !== undefined && 'key' in signer ? signer.key : 'cosign.pub';
}
function commands_line(...words) {
    return words.map(shellWord).join(' ');
}

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
        privateRepository: ofRepository('private', env.GITHUB_EVENT_PATH),
        isFork: ofRepository('fork', env.GITHUB_EVENT_PATH),
        runnerEnvironment: env.RUNNER_ENVIRONMENT === '' ? undefined : env.RUNNER_ENVIRONMENT,
    };
}
function required(env, name) {
    const value = env[name];
    if (value !== undefined && value !== '')
        return value;
    throw new lib_problem/* Problem */.A('read the context of the run', {
        found: `${name} is not set.`,
        next: 'Run this inside GitHub Actions or act.',
    });
}
function ofRepository(fact, eventPath) {
    const value = (0,lib_json.at)(readPayload(eventPath), 'repository', fact);
    return typeof value === 'boolean' ? value : undefined;
}

;// CONCATENATED MODULE: ./actions/verify-release/lib/github.js

/** The token of the job goes to no other server than that of the job. */
function githubOf(inputs) {
    const { host: own } = new URL(readContext().serverUrl);
    return { token: host => (host === own ? inputs['github-token'] : undefined) };
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
/**
 * Any text of others for one line of Markdown: a cell of a table, after a bullet, in a sentence. Nothing in it starts markup, HTML, a
 * link, a mention, an emoji or a formula, and nothing in it is invisible.
 */
function escapeMarkdown(text) {
    const escaped = inert((0,visible/* oneLine */.TN)(text))
        .replace(/[\\`*_{}[\]()#+!|<>~@&]/g, character => escape_entities[character] ?? `\\${character}`)
        .replace(/^(?=[-=])/, '\\')
        .replace(/^(\d+)(?=\.(?: |$))/, '$1\\');
    return written(escaped);
}
const escape_entities = { '@': '&#64;', '&': '&amp;', '<': '&lt;', '>': '&gt;' };
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
    return url === null ? text : `[${text}](${escape_encoded(url)})`;
}
/** A link whose text is its address; only for https. */
function bareLink(address) {
    return `<${escape_encoded(new URL(address))}>`;
}
function escape_encoded({ href }) {
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

;// CONCATENATED MODULE: ./actions/verify-release/lib/summary.js


const titles = {
    verified: 'Verified: deploy by digest',
    'not verified': 'Not verified: do not deploy',
    'not accepted': 'Not accepted by your policy: do not deploy',
    'could not check': 'Could not be checked: do not deploy',
};
/** What the job summary says: the verdict first, then each target, then the rules that decided, then what to do with it. */
function summary(reports, { own, result, commands, vsa }) {
    return [
        `### ${titles[result]}`,
        table(['Target', 'Result', 'SLSA', 'Signed by'], reports.map(rowOf)),
        ...reports.flatMap(wrongOf),
        summary_rulesOf(reports, own),
        vsa,
        ...(commands.length === 0
            ? []
            : [
                `The same signatures with cosign, which does not know your policy:\n\n${codeBlock(commands.join('\n'), 'sh')}`,
            ]),
    ].join('\n\n');
}
function rowOf({ target, result, slsa, checks, acceptedSummary }) {
    const signers = new Set(checks.flatMap(({ signedBy }) => (signedBy === undefined ? [] : [signerText(signedBy)])));
    const word = acceptedSummary === undefined ? '' : `, by the word of ${code(acceptedSummary.verifier)}`;
    return [
        `${code(target.text)}${target.digest === undefined || target.text.includes(target.digest) ? '' : ` (${code(target.digest)})`}`,
        `${escapeMarkdown(result)}${word}`,
        slsa === undefined ? 'not known' : `Build L${slsa.level}`,
        signers.size === 0 ? 'nobody who counts' : [...signers].map(one => code(one)).join(', '),
    ];
}
/** What is wrong with a target, check by check. */
function wrongOf({ target, checks }) {
    const wrong = checks.filter(({ status }) => status === 'fail' || status === 'error');
    if (wrong.length === 0)
        return [];
    const rows = wrong.map(({ name, status, detail, next = '' }) => [
        escapeMarkdown(name),
        status === 'fail' ? 'failed' : 'could not be checked',
        escapeMarkdown(`${detail} ${next}`.trim()),
    ]);
    return [`What is wrong with ${code(target.text, 'line')}:`, table(['Check', 'Result', 'Found'], rows)];
}
const summary_statuses = { pass: 'fulfilled', fail: 'not fulfilled', error: 'not known', absent: 'not decided' };
/** Each rule of the policy with its line, what speaks against first. */
function summary_rulesOf(reports, { name }) {
    const several = reports.length > 1;
    const rules = reports.flatMap(({ target, ownPolicy }) => (ownPolicy?.rules ?? []).map(rule => ({ rule, target })));
    if (rules.length === 0)
        return `No rule of ${code(name, 'line')} was decided.`;
    const order = ['fail', 'error', 'absent', 'pass'];
    const sorted = [...rules].sort((a, b) => order.indexOf(a.rule.status) - order.indexOf(b.rule.status));
    const rows = sorted
        .slice(0, mostRules)
        .map(({ rule, target }) => [
        `${code(rule.rule)}${rule.line === undefined ? ' (default)' : `, line ${rule.line}`}`,
        summary_statuses[rule.status],
        `${several ? `${code(target.text)}: ` : ''}${escapeMarkdown(rule.detail)}`,
    ]);
    const more = sorted.length > mostRules ? `\n\nAnd ${sorted.length - mostRules} more, in the report.` : '';
    return `The rules of ${code(name, 'line')}:\n\n${table(['Rule', 'Result', 'Found'], rows)}${more}`;
}
/** A job summary has a limit of one megabyte. */
const mostRules = 200;

;// CONCATENATED MODULE: ./packages/host/lib/workspace-files.js



/**
 * The files that paths and patterns match, relative to `directory`, each once, in bytewise order. Throws a Problem for a line
 * that matches no file, or that leads out of the directory, directly or by a symbolic link. Its message names `input`.
 */
async function matchFiles(patterns, directory, input) {
    const found = [];
    for (const pattern of patterns)
        found.push(...(await matchOne(pattern, directory, input)));
    return [...new Set(found)].sort(lib_files/* byBytes */.bg);
}
async function matchOne(pattern, directory, input) {
    if (leadsOut(pattern))
        throw workspace_files_bad(input, pattern, 'it leads out of the workspace.');
    // If a file has this name, brackets and stars in it are not a pattern.
    const whole = await isFile((0,external_node_path_.join)(directory, pattern));
    const paths = whole ? [(0,lib_files/* toPosix */.d7)(pattern)] : await expand(pattern, directory);
    if (paths.length === 0)
        throw workspace_files_bad(input, pattern, 'it matches no file.');
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
            paths.push((0,lib_files/* toPosix */.d7)(path));
    return paths;
}
async function isFile(path) {
    return (await (0,lib_files/* fileSize */.Ov)(path)) !== undefined;
}
/** Refused because names are printed one per line in logs, outputs and summaries. */
function refuseControl(path, input) {
    if (/\p{Cc}/u.test(path))
        throw workspace_files_bad(input, path, 'the name contains a line break or another control character.');
}
async function refuseLinkOut(path, directory, input) {
    const [root, target] = await Promise.all([(0,promises_.realpath)(directory), (0,promises_.realpath)((0,external_node_path_.join)(directory, path))]);
    if (leadsOut((0,external_node_path_.relative)(root, target)))
        throw workspace_files_bad(input, path, `it leads out of the workspace (to ${target}).`);
}
function leadsOut(path) {
    return (0,external_node_path_.isAbsolute)(path) || path.split(/[\\/]/).includes('..');
}
function workspace_files_bad(input, pattern, found) {
    return new lib_problem/* Problem */.A(`use the input ${JSON.stringify(input)}`, {
        found: `${JSON.stringify(pattern)}: ${found}`,
        next: 'Give paths or patterns of files in the workspace, one per line.',
    });
}

// EXTERNAL MODULE: ./packages/runner/lib/inputs.js
var inputs = __webpack_require__(6834);
;// CONCATENATED MODULE: ./actions/verify-release/lib/targets.js





/**
 * The targets that the lines of the input name: folders and files of the workspace by absolute paths, and what is elsewhere as it is. Throws
 * a Problem for a line that names or matches nothing.
 */
async function namedTargets(lines, workspace) {
    const found = await Promise.all(lines.map(line => (isElsewhere(line) ? [line] : inWorkspace(line, workspace))));
    return [...new Set(found.flat())];
}
async function inWorkspace(line, workspace) {
    const isFolder = (await (0,promises_.stat)((0,external_node_path_.join)(workspace, line)).catch(() => undefined))?.isDirectory() ?? false;
    if (isFolder)
        return [(0,inputs/* workspacePath */.X5)(line, 'targets')];
    return (await matchFiles([line], workspace, 'targets')).map(path => (0,external_node_path_.join)(workspace, path));
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/summarise.js



/**
 * The verification summary (VSA) of a report: PASSED if it is verified; FAILED if it is genuine, and the reader's policy does not accept it.
 * Throws a Problem for anything else: what could not be checked is neither, and what is not genuine has no digest that could be named
 * without blaming somebody else's release.
 */
function summaryOf({ result, about, slsa }, verifier) {
    const verificationResult = results[result];
    const uri = verifier.policyUri ?? about?.policy?.uri;
    if (verificationResult === undefined)
        throw new lib_problem/* Problem */.A('write the verification summary', { found: `the result is “${result}”.`, next: withoutSummary });
    if (about === undefined || about.subject.length === 0)
        throw new lib_problem/* Problem */.A('write the verification summary', {
            found: 'nothing that was verified is known by its SHA-256, by which a summary names it.',
            next: withoutSummary,
        });
    if (uri === undefined)
        throw new lib_problem/* Problem */.A('write the verification summary', {
            found: 'no policy decided, and a summary names one.',
            next: 'Give --policy.',
        });
    const facts = {
        subject: about.subject,
        verifier: { id: verifier.id, version: { [own_tool_ownTool.name]: own_tool_ownTool.version } },
        timeVerified: verifier.timeVerified,
        resourceUri: verifier.resourceUri ?? about.resourceUri,
        policy: { ...about.policy, uri },
        ...(about.attestations && { inputAttestations: about.attestations }),
        verificationResult,
        verifiedLevels: [slsa === undefined ? 'SLSA_BUILD_LEVEL_UNEVALUATED' : `SLSA_BUILD_LEVEL_${slsa.level}`],
    };
    return vsaStatement(facts);
}
const results = {
    verified: 'PASSED',
    'not accepted': 'FAILED',
    'not verified': undefined,
    'could not check': undefined,
};
const withoutSummary = 'A summary exists only of what is genuine and was decided.';

// EXTERNAL MODULE: ./packages/runner/lib/signing-inputs.js + 1 modules
var signing_inputs = __webpack_require__(5989);
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
    throw new lib_problem/* Problem */.A(`use ${name} ${version}`, {
        found: `this version is known to be bad: ${reason}.`,
        next: 'Use the version of the lock, or another version that is not affected.',
    });
}

;// CONCATENATED MODULE: ./packages/tools/lib/names.js
/** The programs that setup-tools can install, in the order of every list. */
const toolNames = (/* unused pure expression or super */ null && (['cosign', 'syft', 'grype', 'trivy', 'slsa-verifier', 'actionlint', 'act']));
/** True for the name of a tool of the lock. */
function isToolName(name) {
    return toolNames.some(known => known === name);
}
/** The file name of a tool's program: `cosign`, or `cosign.exe` on Windows. */
function programName(name, windows = process.platform === 'win32') {
    return windows ? `${name}.exe` : name;
}

;// CONCATENATED MODULE: ./packages/tools/lib/record.js


const origins = ['release', 'built', 'wheel', 'path'];
/** The file name of a record. */
const recordName = 'release-tools.json';
/** The record beside a program; undefined if there is none, or if it cannot be read. */
async function record_readRecord(program) {
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
    await pipeline(readPieces(archive), createGunzip(), unpack_limited, async (stream) => {
        found = await readTarMember(stream, name, sink);
    });
    return found;
}
async function* unpack_limited(stream) {
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
        throw find_missing(name);
    return describeTool(name, path, host);
}
/** What is known about the program at a path. Checks it against the record beside it. */
async function describeTool(name, path, host) {
    const [record, sha256] = await Promise.all([record_readRecord(path), sha256File(path, 'regular', programLimit)]);
    if (record?.name !== name)
        return describeUnrecorded(name, path, sha256, host);
    if (record.sha256 !== sha256)
        throw changed(name, path, record.sha256, sha256);
    refuseKnownBad(name, record.version);
    return { path, name, version: record.version, sha256, origin: record.origin };
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
function find_missing(name) {
    return new lib_problem/* Problem */.A(`run ${name}`, {
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

// EXTERNAL MODULE: ./packages/host/lib/id-token.js
var id_token = __webpack_require__(5614);
;// CONCATENATED MODULE: ./packages/sign/lib/cosign-errors.js


/** Common failures of cosign 3.1. The pattern is searched in its output. */
const cosign_errors_known = [
    [
        /decryption failed/,
        'COSIGN_PASSWORD does not decrypt COSIGN_PRIVATE_KEY.',
        'Store the password of the key pair as the secret COSIGN_PASSWORD.',
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
const cosign_errors_passing = /connection re(fused|set)|no such host|i\/o timeout|deadline exceeded|TLS handshake|unexpected EOF|: EOF|server misbehaving|\b(429|500|502|503|504)\b/;
/** The Problem for the output of a failed cosign; Transient if another attempt may succeed. */
function cosign_errors_explain(what, stderr) {
    const details = withoutTokens(stderr).trim();
    const first = /^Error: (.*)$/m.exec(details)?.[1] ?? details.split('\n')[0] ?? '';
    if (cosign_errors_passing.test(details))
        return unreachable(what, first);
    const match = cosign_errors_known.find(([pattern]) => pattern.test(details));
    if (match !== undefined)
        return new lib_problem/* Problem */.A(what, { found: match[1], next: match[2], details });
    return new lib_problem/* Problem */.A(what, { found: `cosign said: ${cosign_errors_sentence(first)}`, next: 'See the details below.', details });
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
        return passing ? new retry/* Transient */.Rc(what, parts) : new lib_problem/* Problem */.A(what, { ...parts, details });
    }
    return undefined;
}
function unreachable(what, message) {
    const server = /https?:\/\/[^\s"/]+/.exec(message)?.[0];
    // What a log answers if it fails comes without its address.
    const named = server ?? (message.includes('adding rekor') ? 'the transparency log' : 'a server');
    const found = `${named} did not answer.`;
    const next = 'Check its status, the addresses in the signing config, and that this runner can reach it.';
    return new retry/* Transient */.Rc(what, { found: `${found} cosign said: ${cosign_errors_sentence(message)}`, next });
}
function cosign_errors_sentence(text) {
    return text.endsWith('.') ? text : `${text}.`;
}
/** Removes identity tokens, which some errors of Sigstore clients quote. */
function withoutTokens(text) {
    return text.replace(/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, '(identity token)');
}

;// CONCATENATED MODULE: ./packages/sign/lib/cosign.js


/** Four attempts within about ten seconds: Sigstore servers fail for moments, and a release should not fail with them. */
const cosign_patience = { attempts: 4, baseMs: 1000, maxMs: 20_000 };
/** What one call may take, in milliseconds: a server that is silent must not hold up a release. cosign gives most of them 30 seconds. */
const usualMs = 120_000;
/** How programs end that are told to (SIGTERM), or made to (SIGKILL). */
const ended = [143, 137];
/** Runs cosign, again after transient failures. Returns its standard output. Throws a Problem that explains a failure. */
async function runCosign({ options, what, args, env = {}, failures = [] }, host) {
    const { cosign, retries = cosign_patience, callMs = usualMs } = options;
    const attempt = async () => {
        const { exitCode, stdout, stderr } = await host.exec(cosign.path, args, { env, timeoutMs: callMs });
        if (exitCode === 0)
            return stdout;
        if (ended.includes(exitCode))
            throw tooSlow(what, callMs);
        throw explainService(what, stderr, failures, args) ?? cosign_errors_explain(what, stderr);
    };
    return (0,retry/* retry */.L5)(attempt, retries, line => host.info(line));
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

;// CONCATENATED MODULE: ./packages/sign/lib/backends/key-variables.js
/** Credentials for a private key. Masks the key, also line by line, because a log shows single lines. */
function keyCredentials(env, host) {
    const { COSIGN_PRIVATE_KEY, COSIGN_PASSWORD } = env;
    const lines = COSIGN_PRIVATE_KEY.split('\n').filter(line => line.trim() !== '' && !line.startsWith('-----'));
    for (const value of [COSIGN_PRIVATE_KEY, COSIGN_PASSWORD, ...lines])
        if (value !== '')
            host.mask(value);
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
const dry_run_keys = new Map();
/** One key pair per job, so that everything in a dry run has the same signer. Nobody trusts it afterwards. */
function throwAwayKey(options, host) {
    const dir = (0,external_node_path_.join)(host.temp, 'release-tools-dry-run');
    const key = dry_run_keys.get(dir) ?? makeKey(dir, options, host);
    dry_run_keys.set(dir, key);
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
        throw key_pair_unusable('COSIGN_PRIVATE_KEY is not set.', 'Add `env: COSIGN_PRIVATE_KEY: ${{ secrets.COSIGN_PRIVATE_KEY }}` to the step.');
    if (!key.includes('\n') && key.includes('\\n')) {
        throw key_pair_unusable('COSIGN_PRIVATE_KEY has the characters `\\n` instead of line breaks.', 'Store the text of `cosign.key` unchanged, with its line breaks.');
    }
    // The password may be empty, but without the variable cosign would ask for it.
    return { COSIGN_PRIVATE_KEY: key, COSIGN_PASSWORD: env.COSIGN_PASSWORD ?? '' };
}
function key_pair_unusable(found, next) {
    return new lib_problem/* Problem */.A('sign with the key pair', { found, next });
}

;// CONCATENATED MODULE: ./packages/sign/lib/signing-config.js

const signingConfigType = 'application/vnd.dev.sigstore.signingconfig.v0.2+json';
const signing_config_limit = 1024 * 1024;
/** Reads a signing config, and checks what we read of it. Throws a Problem. */
async function signing_config_readConfig(path) {
    const config = strict_json_parseStrictJson(await (0,read_limited/* readLimited */.tk)(path, signing_config_limit), `the signing config ${path}`, signing_config_limit);
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
    return Array.isArray(services) && services.every(one => URL.canParse((0,lib_json/* textAt */.$6)(one, 'url') ?? ''));
}
function signing_config_unusable(path, found) {
    return new lib_problem/* Problem */.A(`use the signing config ${path}`, {
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
/** The same for addresses of Fulcio servers. */
function audienceOf(fulcios, { fromGitHubCom }) {
    if (!fromGitHubCom || fulcios.every(asksForPublicAudience))
        return publicAudience;
    const [only, ...others] = new Set(fulcios.map(url => new URL(url).origin));
    if (only !== undefined && others.length === 0)
        return only;
    throw new lib_problem/* Problem */.A('sign with the identity of this job', {
        found: 'the signing config names several Fulcio servers, and a token for one of them could be used at another one.',
        next: 'Name one server in `caUrls`.',
    });
}
function asksForPublicAudience(url) {
    const { protocol, hostname } = new URL(url);
    return protocol === 'https:' && (signing_config_isPublic(url) || hostname === ofGitHub);
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
    throw new lib_problem/* Problem */.A('sign with the identity of this job', {
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
    const found = sha256(program);
    if (found !== wanted)
        throw new lib_problem/* Problem */.A(`use the plugin ${path}`, {
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
    const places = service_key_given(service.places, service, host.env);
    const closed = await emptyHome(scratch);
    if (key.program !== undefined)
        await installPlugin(key, key.program, (0,external_node_path_.join)(scratch, 'programs'), host);
    const args = ['--key', key.key];
    if (Object.keys(key.login).length > 0) {
        const login = await service.login(key, key.login, { host, scratch });
        const credentials = async () => ({ args, env: { ...closed, ...places, ...(await login.variables()) } });
        return { credentials, close: () => login.close() };
    }
    const own = service_key_given(service.credentials, service, host.env);
    for (const [name, value] of Object.entries(own))
        if (isSecret(name))
            host.mask(value);
    const missing = service.missing?.({ ...places, ...own });
    if (missing !== undefined)
        throw new lib_problem/* Problem */.A(`sign with ${key.key}`, missing);
    const env = { ...closed, ...places, ...own };
    return { credentials: async () => ({ args, env }), close: async () => { } };
}
/** Those of the variables that are set, by the names that cosign knows. */
function service_key_given(names, { renamed = {} }, env) {
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
/** True if the signatures get into a log. */
function isLogged(options) {
    return options.transparency !== 'none' && !isDryRun(options);
}

;// CONCATENATED MODULE: ./packages/sign/lib/resolve-signing.js



/**
 * Decides how to sign, before anything is made. Treats a repository as private if the run does not say whether it is. Throws a
 * Problem if the signature would publish facts about a private repository.
 */
async function resolveSigning(request, { privateRepository, serverUrl }, host) {
    const signing = choose(request, host.env);
    if (!isDryRun({ signing }))
        refusePublicLog(request, privateRepository);
    const { transparency, signingConfig, trustedRoot, keyFile } = request;
    return {
        signing,
        transparency,
        serverUrl,
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
    throw new lib_problem/* Problem */.A('sign with `transparency: public`', {
        found,
        next: 'Set `transparency: private` with a `signing-config` of your own Sigstore, or `transparency: none` with a key pair. If these facts may be public, set `allow-public-log-for-private-repository: true`.',
    });
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
        throw services_refused('private', 'no signing config says which servers to use.', 'Set the input `signing-config`, or a different `transparency`.');
    }
    const open = [...urls(config.caUrls), ...urls(config.rekorTlogUrls)].find(signing_config_isPublic);
    if (open !== undefined) {
        throw services_refused('private', `the signing config names ${open}, which is public.`, 'Name only your own servers, or set `transparency: public`.');
    }
}
function requireOwnAuthorities(config) {
    const authorities = urls(config?.caUrls);
    const usable = authorities.length > 0 && !authorities.some(signing_config_isPublic) && urls(config?.tsaUrls).length > 0;
    if (usable)
        return;
    throw services_refused('none', 'keyless signing without a log needs your own Fulcio and timestamp authority: the public Fulcio publishes repository and workflow in its certificate log.', 'Set `signing-config` to a config that names both, or sign with a key pair (`signer: key`).');
}
function urls(services) {
    return (services ?? []).map(service => service.url);
}
function services_refused(transparency, found, next) {
    return new lib_problem/* Problem */.A(`sign with \`transparency: ${transparency}\``, { found, next });
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
async function requireCheckedIn(pem, { keyFile }, { workspace }) {
    const paths = keyFile === undefined ? await checked_in_key_keysOf(workspace) : [keyFile];
    if (paths.length === 0)
        return;
    const wanted = keyFingerprint(pem);
    for (const path of paths)
        if ((await checked_in_key_fingerprintOf(path)) === wanted)
            return;
    const shown = paths.map(path => (0,lib_files/* toPosix */.d7)((0,external_node_path_.relative)(workspace, path))).join(', ');
    throw new lib_problem/* Problem */.A('use the key of the signer', {
        found: `its public key (SHA-256 ${wanted}) is not one that the repository has (${shown}).`,
        next: 'Sign with the key that belongs to it. After a rotation, check in the new public key beside the old one, as `.github/NAME.pub`: `cosign public-key --key …` prints it.',
    });
}
/** The keys beside the usual one. After a rotation there are several. */
async function checked_in_key_keysOf(workspace) {
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
async function checked_in_key_fingerprintOf(path) {
    const text = await (0,read_limited/* readIfThere */.qC)(path, lib_limits/* limits */.F.trust);
    try {
        return text && keyFingerprint(text.toString('utf8'));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/sign/lib/key-kind.js


/** Names of curves in Node and in messages. */
const key_kind_curves = { prime256v1: 'P-256', secp384r1: 'P-384', secp521r1: 'P-521' };
/** The kind of a public key; undefined for one with which cosign cannot sign anywhere. */
function kindOfKey(pem) {
    const { asymmetricKeyType: type, asymmetricKeyDetails: details } = public_key_parsePublicKey(pem);
    if (type === 'ec')
        return key_kind_curves[details?.namedCurve ?? ''];
    if (type === 'rsa')
        return 'RSA';
    return type === 'ed25519' ? 'Ed25519' : undefined;
}
/** Throws a Problem if this kind of key cannot sign. */
function key_kind_requireUsable(pem, unusable) {
    const kind = kindOfKey(pem);
    const reason = kind === undefined ? 'cosign cannot sign with a key of this kind. Use a key on P-256.' : unusable[kind];
    if (reason === undefined)
        return;
    const [found = '', next = ''] = reason.split(/(?<=\.) /);
    throw new lib_problem/* Problem */.A('use the key of the signer', { found, next });
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
        try {
            return await body({ ...options, session });
        }
        finally {
            await (await login?.catch(() => undefined))?.backend.close();
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
    key_kind_requireUsable(pem, unusable);
    const kind = kindOfKey(pem);
    if (kind === 'P-384' || kind === 'P-521')
        host.notice(`The key is on ${kind}. cosign 3.1 verifies its signatures only with a deprecated option, which the printed commands have. release-tools needs none.`);
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
    return byKind(own_signer_kindOf(options), {
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
        const { iss = '', job_workflow_ref: workflow } = decodeJwt(token);
        return { kind: 'identity', identity: `${serverUrl}/${workflow}`, issuer: iss };
    }
    catch {
        // When cosign signs again, it asks for a token too, and reports what is wrong.
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/sign/lib/verify-own.js




/**
 * Verifies a signature right after it was made, as anybody can: by the intended key, or by the identity that Fulcio certified,
 * against the given root or the embedded public one. Warns if the embedded root is too old to decide.
 */
async function verify_own_verifyOwn(bundle, options, host, check) {
    return verifyBy(await expectedSigner(bundle, options, host), options, host, check);
}
/** The same by a signer that is known. */
async function verifyBy(signer, options, host, check) {
    try {
        return await check(verifierFor(signer, await rootFor(signer, options)));
    }
    catch (error) {
        if (!(error instanceof CannotCheck) || options.trustedRoot !== undefined)
            throw error;
        host.warning(`Could not verify the new signature: ${error.found} Update release-tools, or set \`trusted-root\`.`);
        return { signer, logged: true };
    }
}
/** The root against which signatures by this signer are verified. */
async function rootFor(signer, options) {
    if (isDryRun(options))
        return {};
    if (options.trustedRoot !== undefined) {
        return { trustedRoot: parseTrustedRoot(await (0,read_limited/* readLimited */.tk)(options.trustedRoot, lib_limits/* limits */.F.trust)) };
    }
    return needsRoot(signer) ? { trustedRoot: (await publicTrustedRoot()).root } : {};
}

;// CONCATENATED MODULE: ./packages/sign/lib/sign.js










/** How many signatures are made at the same time: most of their time is waiting for the log. */
const sign_width = 8;
/**
 * Signs a file with cosign, verifies the signature, and only then writes its bundle (v0.3, one line of JSON). Keeps a bundle that the same
 * signer made of the same content, byte for byte. Returns who signed, and if the bundle was kept.
 */
async function signFile(path, bundlePath, options, host) {
    return withSession(options, host, async (open) => {
        const kept = await keptSignature(path, bundlePath, open, host);
        if (kept !== undefined)
            return { ...kept, isKept: true };
        const bundle = await makeBundle(`sign ${basename(path)}`, ['sign-blob', path], open, host);
        const verified = await verifyOwn(bundle, open, host, verifier => verifier.verifyFile(path, bundle));
        await writeFileAtomic(bundlePath, `${bundle}\n`);
        return { ...verified, isKept: false };
    });
}
/**
 * Signs a statement, byte for byte, and verifies the signature. Returns the bundle (DSSE) as one line of JSON. `what` says it in errors, as
 * it follows `Could not `.
 */
async function signStatement(statement, options, host, what = `sign the statement ${statement.predicateType}`) {
    return session_withSession(options, host, open => withScratch('sign', host, async (scratch) => {
        const path = (0,external_node_path_.join)(scratch, 'statement.json');
        await (0,promises_.writeFile)(path, JSON.stringify(statement));
        const args = ['attest-blob', '--statement', path];
        const bundle = await makeBundle(what, args, open, host);
        await verify_own_verifyOwn(bundle, open, host, verifier => verifier.verifyStatement(bundle));
        return bundle;
    }));
}
/** Signs several statements side by side, with one login. Returns the bundles in the same order. */
async function signStatements(statements, options, host) {
    return session_withSession(options, host, open => pool(statements, sign_width, one => signStatement(one, open, host)));
}
/** Runs one of cosign's signing commands. Returns the bundle that it wrote, as one line. */
async function makeBundle(what, [command = '', ...rest], options, host) {
    return withScratch('sign', host, async (scratch) => {
        const path = (0,external_node_path_.join)(scratch, 'bundle.json');
        const who = await options.session.credentials();
        const args = [
            command,
            '--yes',
            ...who.args,
            ...(await serviceArguments(options, scratch)),
            '--bundle',
            path,
            ...rest,
        ];
        await runCosign({ options, what, args, env: who.env, failures: backendOf(options).failures }, host);
        return JSON.stringify(JSON.parse((await (0,read_limited/* readLimited */.tk)(path, lib_limits/* limits */.F.evidence)).toString()));
    });
}

;// CONCATENATED MODULE: ./actions/verify-release/lib/vsa.js





/** Removes a summary of an earlier run, and finds out who verifies and who signs. Throws a Problem. */
async function planVsa(inputs, host) {
    await (0,promises_.rm)(inputs.vsa, { force: true });
    const id = inputs['verifier-id'] ?? ownId();
    const request = inputs.sign ? (0,signing_inputs/* signingRequest */.R6)({ ...inputs, 'dry-run': false }) : undefined;
    const signing = request && (await resolveSigning(request, readContext(), host));
    const timeVerified = inputs.today === undefined ? `${new Date().toISOString().slice(0, 19)}Z` : `${inputs.today}T00:00:00Z`;
    return { id, timeVerified, signing };
}
function ownId() {
    const { serverUrl, workflowRef } = readContext();
    if (workflowRef !== '')
        return `${serverUrl}/${workflowRef}`;
    throw new lib_problem/* Problem */.A('name the verifier', {
        found: 'the run does not say which workflow it is of.',
        next: 'Set the input `verifier-id`.',
    });
}
/** Writes the summaries of the targets that have one. Returns a sentence about it, in Markdown, and whether there is one. */
async function writeVsa(reports, { id, timeVerified, signing }, inputs, host) {
    const statements = reports.flatMap(report => vsa_statementOf(report, { id, timeVerified }, host));
    if (statements.length === 0)
        return { text: 'No verification summary was written.', isThere: false };
    const lines = signing === undefined
        ? statements.map(statement => JSON.stringify(statement))
        : await signStatements(statements, signing, host);
    await (0,lib_files/* writeFileAtomic */.Zf)(inputs.vsa, `${lines.join('\n')}\n`);
    const from = inputs.today === undefined ? 'from the clock of the runner' : 'from the input `today`';
    const signed = signing === undefined ? 'not signed' : 'signed';
    return {
        text: `The verification summary is of ${code(id, 'line')} (${signed}), as of ${timeVerified}, ${from}.`,
        isThere: true,
    };
}
function vsa_statementOf(report, verifier, host) {
    try {
        return [summaryOf(report, verifier)];
    }
    catch (error) {
        if (!(error instanceof lib_problem/* Problem */.A))
            throw error;
        host.info(`${report.target.text}: ${(0,lib_problem/* messageOf */.b)(error)}`);
        return [];
    }
}

;// CONCATENATED MODULE: ./actions/verify-release/lib/run.js










const verdicts = {
    verified: 'pass',
    'not verified': 'fail',
    'not accepted': 'fail',
    'could not check': 'error',
};
/** Verifies each target by the policy, and says so in outputs, report, summary and VSA. Fails unless each is verified. */
async function run(inputs, host) {
    const plan = await planVsa(inputs, host);
    const { own, trust, asked } = await readQuestion(inputs, inputs.today ?? new Date().toISOString().slice(0, 10), host);
    const texts = await expandTargets(await namedTargets(inputs.targets, host.workspace));
    const question = { trust, asked, github: githubOf(inputs), ...indexFor(inputs['index-url'], host.env) };
    const reports = [];
    for (const text of texts) {
        const report = await openAndVerify(text, question, host);
        host.info(`${text}: ${report.result}`);
        reports.push(report);
    }
    const result = worstResult(reports);
    const root = inputs['trusted-root'];
    const context = { own, workspace: host.workspace, trustedRoot: root && (0,external_node_path_.relative)(host.workspace, root) };
    const commands = reports.flatMap(report => commandsFor(report, context));
    const vsa = await writeVsa(reports, plan, inputs, host);
    const report = `${host.temp}/verify-release.json`;
    await (0,lib_files/* writeFileAtomic */.Zf)(report, (0,lib_json/* renderJson */.hF)(reportsValue(reports, result, { explains: true })));
    await host.summary(summary(reports, { own, result, commands, vsa: vsa.text }), 'verdict');
    for (const command of commands)
        host.info(command);
    const outputs = {
        verdict: verdicts[result],
        vsa: vsa.isThere ? inputs.vsa : undefined,
        'slsa-level': run_levelOf(reports),
        'verified-subjects': result === 'verified' ? JSON.stringify(reports.flatMap(one => one.about?.subject ?? [])) : undefined,
        'verify-commands': commands.join('\n'),
        report,
    };
    if (result !== 'verified')
        throw new outcome/* FailedWithOutputs */.g(problemOf(reports, result), outputs);
    return outputs;
}
/** The lowest level; undefined if one is not known. */
function run_levelOf(reports) {
    const levels = reports.map(({ slsa }) => slsa?.level);
    const known = levels.filter(level => level !== undefined);
    return known.length === levels.length && known.length > 0 ? String(Math.min(...known)) : undefined;
}
const run_shown = 3;
function problemOf(reports, result) {
    const bad = reports.filter(one => one.result === result);
    const details = reports.flatMap(({ target, checks }) => checks
        .filter(({ status }) => status === 'fail' || status === 'error')
        .map(({ name, detail }) => `${target.text}: ${name}: ${detail}`));
    const more = details.length > run_shown ? ` And ${details.length - run_shown} more in the details.` : '';
    return new lib_problem/* Problem */.A(`verify what is to be deployed`, {
        found: `${bad.length} of ${reports.length} ${reports.length === 1 ? 'target' : 'targets'}: ${result}. ${details.slice(0, run_shown).join(' ')}${more}`,
        next: 'Do not deploy it.',
        details: details.join('\n'),
    });
}


/***/ }),

/***/ 7451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ listFiles),
/* harmony export */   Ov: () => (/* binding */ fileSize),
/* harmony export */   Zf: () => (/* binding */ writeFileAtomic),
/* harmony export */   bg: () => (/* binding */ byBytes),
/* harmony export */   d7: () => (/* binding */ toPosix),
/* harmony export */   nQ: () => (/* binding */ sizeIfThere)
/* harmony export */ });
/* unused harmony export writeAtomic */
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
        for (const entry of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, relative), { withFileTypes: true })) {
            const path = relative === '' ? entry.name : `${relative}/${entry.name}`;
            if (entry.isDirectory())
                await walk(path);
            else if (entry.isFile())
                found.push(path);
            else {
                throw new _problem_js__WEBPACK_IMPORTED_MODULE_3__/* .Problem */ .A(`list the files of ${directory}`, {
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
/** The same for what `write` writes to the path that it gets, beside the file. */
async function writeAtomic(path, write) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
    const partial = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.partial`;
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


/***/ })

};
