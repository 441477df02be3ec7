export const id = 961;
export const ids = [961];
export const modules = {

/***/ 451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ listFiles),
/* harmony export */   Zf: () => (/* binding */ writeFileAtomic),
/* harmony export */   bg: () => (/* binding */ byBytes)
/* harmony export */ });
/* unused harmony exports toPosix, requireFileOrNothing, writeAtomic, sizeIfThere, fileSize */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(598);
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
    return sep === '/' ? path : path.split(sep).join('/');
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
    const status = await lstat(path).catch(() => undefined);
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

/***/ 961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  keepPart: () => (/* binding */ keepPart),
  takeJobSummary: () => (/* binding */ takeJobSummary)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(760);
// EXTERNAL MODULE: ./packages/base/lib/files.js
var files = __webpack_require__(451);
// EXTERNAL MODULE: ./packages/base/lib/if-there.js
var if_there = __webpack_require__(822);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(24);
// EXTERNAL MODULE: ./packages/base/lib/problem.js
var problem = __webpack_require__(167);
;// CONCATENATED MODULE: ./packages/base/lib/read-limited.js
// `promises` is loaded at its first use: inputs of an action are read before that.



// Windows has neither. Without O_NONBLOCK, opening a pipe that nobody writes to takes forever.
const { O_NOFOLLOW = 0, O_NONBLOCK = 0, O_RDONLY } = external_node_fs_.constants;
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
    const handle = await external_node_fs_.promises.open(path, flags[accepted]).catch(error => {
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
        descriptor = openSync(path, flags[accepted]);
        const status = fstatSync(descriptor);
        requireKind(status, path, accepted);
        return { descriptor, status };
    }
    catch (error) {
        if (descriptor !== undefined)
            closeSync(descriptor);
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
    return new problem/* Problem */.A(`read ${path}`, { found: `it has ${found}.`, next: 'Check that this is the file you meant.' });
}
function notRegular(path) {
    return new problem/* Problem */.A(`read ${path}`, {
        found: 'it is a symbolic link, a directory or a special file.',
        next: 'Replace it with a regular file.',
    });
}

;// CONCATENATED MODULE: ./packages/host/lib/host.js
/** The parts of the summary of a job, in the order in which readers want them. */
const summaryParts = ['verdict', 'evidence', 'tools'];

;// CONCATENATED MODULE: ./packages/runner/lib/job-summary.js





/** GitHub drops a summary that is larger: 1 MiB, less some room. */
const sizeLimit = 1024 * 1024 - 4096;
const leftOut = '_A part is left out, because a summary on GitHub has at most 1 MiB: the logs of the steps have what is missing._';
/** The parts that the steps of this job wrote. The runner empties its temporary folder before each job. */
function partsDir({ RUNNER_TEMP }) {
    return (0,external_node_path_.join)(RUNNER_TEMP ?? (0,external_node_os_.tmpdir)(), 'release-tools-summary');
}
/** Keeps a part of the summary of this job until the job ends. */
async function keepPart(markdown, part, env) {
    const folder = partsDir(env);
    await (0,promises_.mkdir)(folder, { recursive: true });
    const number = String((await (0,promises_.readdir)(folder)).length + 1).padStart(4, '0');
    const kept = Buffer.byteLength(markdown) > sizeLimit ? leftOut : markdown;
    await (0,files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(folder, `${number}.${part}.md`), kept);
}
/**
 * The summary of a job from the parts of all its steps, which are then gone: an action that ends later finds none. Verdicts come first,
 * the latest of them at the top, then evidence, then tools. What two steps said with the same words is there once.
 */
async function takeJobSummary(env) {
    const folder = partsDir(env);
    const found = (await (0,if_there/* ifThere */.y)((0,promises_.readdir)(folder))) ?? [];
    const names = found.filter(name => /^\d+\.[a-z]+\.md$/.test(name)).sort(files/* byBytes */.bg);
    const read = await Promise.all(names.map(async (name) => ({ name, text: (await readLimited((0,external_node_path_.join)(folder, name), sizeLimit)).toString() })));
    await (0,promises_.rm)(folder, { recursive: true, force: true });
    const texts = summaryParts.flatMap(part => {
        const own = read.filter(({ name }) => name.endsWith(`.${part}.md`)).map(({ text }) => text.trim());
        return part === 'verdict' ? own.reverse() : own;
    });
    return fitted([...new Set(texts)].filter(text => text !== ''));
}
function fitted(texts) {
    const shown = [];
    let size = 0;
    for (const text of texts) {
        size += Buffer.byteLength(text) + 2;
        if (size > sizeLimit)
            return [...shown, leftOut].join('\n\n');
        shown.push(text);
    }
    return shown.join('\n\n');
}


/***/ })

};
