export const id = 188;
export const ids = [188];
export const modules = {

/***/ 8037:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LO: () => (/* binding */ missing),
/* harmony export */   qM: () => (/* binding */ damaged),
/* harmony export */   uU: () => (/* binding */ taken)
/* harmony export */ });
/* unused harmony exports NameTaken, DamagedCopy, MissingCopy */
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1167);

/** A name that other bytes have in the store already: those of another run, or of somebody else. */
class NameTaken extends _release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .A {
}
/** The Problem for a name that other bytes have in the store already. Nothing is ever overwritten. */
function taken(place, file, found) {
    return new NameTaken(`keep ${file.name} in ${place}`, {
        found: `other bytes have this name there: ${described(found)}, and not ${described(file)}.`,
        next: 'Find out which of both are genuine with `release-tools verify`. A store overwrites nothing: keep them in another place.',
    });
}
/** A kept file that is not what its record says: somebody changed it, or the store lost bytes. */
class DamagedCopy extends _release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .A {
}
/** The Problem for a kept file that is not what its record says. */
function damaged(place, file, found) {
    return new DamagedCopy(`get ${file.name} from ${place}`, {
        found: `it has ${described(found)}, and its record says ${described(file)}.`,
        next: 'Get it from another store, and find out who changed it here.',
    });
}
/** A file that a record lists, and that is not there. */
class MissingCopy extends _release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .A {
}
/** The Problem for a file that a record lists, and that is not there. */
function missing(place, { name }) {
    return new MissingCopy(`get ${name} from ${place}`, {
        found: 'it is not there, although its record lists it.',
        next: 'Get it from another store, and find out who removed it here.',
    });
}
function described({ size, sha256 }) {
    const parts = [
        ...(size === undefined ? [] : [`${size} bytes`]),
        ...(sha256 === undefined ? [] : [`sha256:${sha256}`]),
    ];
    return parts.length === 0 ? 'other content' : parts.join(' with ');
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

/***/ 8188:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  directory: () => (/* binding */ directory)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/base/lib/if-there.js
var if_there = __webpack_require__(7822);
// EXTERNAL MODULE: ./packages/base/lib/files.js
var files = __webpack_require__(7451);
// EXTERNAL MODULE: ./packages/base/lib/problem.js
var problem = __webpack_require__(1167);
// EXTERNAL MODULE: ./packages/base/lib/pool.js
var pool = __webpack_require__(4276);
// EXTERNAL MODULE: ./packages/base/lib/digest.js + 1 modules
var lib_digest = __webpack_require__(8222);
// EXTERNAL MODULE: ./packages/base/lib/read-limited.js
var read_limited = __webpack_require__(73);
// EXTERNAL MODULE: ./packages/archive/lib/differences.js
var differences = __webpack_require__(8037);
// EXTERNAL MODULE: ./packages/archive/lib/part.js
var lib_part = __webpack_require__(1572);
// EXTERNAL MODULE: ./packages/archive/lib/record.js
var record = __webpack_require__(6464);
;// CONCATENATED MODULE: ./packages/archive/lib/stores/directory/new-file.js





/** Begins as no kept file does, and is shorter than the longest of them. */
const partial = /^\.[0-9a-f]{12}\.part$/;
/**
 * Writes a file that nobody has written before: beside its name, to the disk, read back, and then linked to the name, which fails if the
 * name is taken. False if it is, or if the part has become whole without it; then nothing is changed. Throws a Problem if what was written does not have the digest.
 */
async function writeNew(path, content, digest) {
    const beside = (0,external_node_path_.join)((0,external_node_path_.dirname)(path), `.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}.part`);
    try {
        const handle = await (0,promises_.open)(beside, 'wx', 0o644);
        try {
            await handle.writeFile(content);
            await handle.sync();
        }
        finally {
            await handle.close();
        }
        if ((await (0,lib_digest/* sha256File */.Q3)(beside, 'inside')) !== digest)
            throw unwritten(path, 'what was read back has another digest.', 'Check the disk, and that nothing writes to it.');
        if (!(await linked(beside, path)))
            return false;
    }
    catch (error) {
        const isGone = error.code === 'ENOENT';
        if (isGone && (await isWhole(path)))
            return false;
        throw error instanceof problem/* Problem */.A
            ? error
            : unwritten(path, `${(0,problem/* messageOf */.b)(error)}.`, 'Check the directory and its disk.');
    }
    finally {
        await (0,promises_.rm)(beside, { force: true });
    }
    // After the other name is gone: Windows deletes no name of a file that may only be read.
    await (0,promises_.chmod)(path, 0o444);
    return true;
}
/** True if somebody has kept the whole part meanwhile, of the same files or of others, and removed what was beside them. */
async function isWhole(path) {
    const sizes = await Promise.all([path, (0,external_node_path_.join)((0,external_node_path_.dirname)(path), record/* recordName */.xD)].map(one => (0,files/* fileSize */.Ov)(one)));
    return sizes.some(size => size !== undefined);
}
async function linked(beside, path) {
    try {
        await (0,promises_.link)(beside, path);
        return true;
    }
    catch (error) {
        const { code } = error;
        if (code === 'EEXIST')
            return false;
        if (code === 'EPERM' || code === 'ENOTSUP' || code === 'ENOSYS' || code === 'EISDIR')
            throw unwritten(path, `the file system has no hard links (${code}), so that a name could be overwritten.`, 'Use one that has them, such as ext4, XFS, APFS or NTFS, and no FAT.');
        throw error;
    }
}
/** Removes what runs that were killed left beside the files of a part that is whole. */
async function removePartials(folder) {
    for (const name of await (0,promises_.readdir)(folder))
        if (partial.test(name))
            await (0,promises_.rm)((0,external_node_path_.join)(folder, name), { force: true });
}
/** Puts the names of a directory, and its own in the one above, onto the disk. Windows does so by itself. */
async function syncDirectory(folder) {
    if (process.platform === 'win32')
        return;
    for (const directory of [folder, (0,external_node_path_.dirname)(folder)]) {
        const handle = await (0,promises_.open)(directory, 'r');
        try {
            await handle.sync();
        }
        finally {
            await handle.close();
        }
    }
}
function unwritten(path, found, next) {
    return new problem/* Problem */.A(`write ${path}`, { found, next });
}

;// CONCATENATED MODULE: ./packages/archive/lib/stores/directory.js









/** `directory:/mnt/tape`: a directory, also one that is carried away or written to tape. A relative path starts at the workspace. */
const directory = {
    scheme: 'directory',
    options: [],
    decides: true,
    requireAddress: ({ location }) => void decoded(location),
    async open({ location }, { host }) {
        return storeIn({ place: `directory:${location}`, root: (0,external_node_path_.resolve)(host.workspace, decoded(location)) });
    },
};
const pieceSize = 1024 * 1024;
const lock = { kind: 'none', why: 'whoever may write to the directory can delete what it keeps' };
function storeIn(at) {
    const folder = (part) => (0,external_node_path_.join)(at.root, (0,record/* folderOf */.yS)(part));
    return {
        place: at.place,
        limits: 'A directory protects nothing from whoever may write to it, and its disk can fail.',
        keeps: () => true,
        check: () => check(at),
        put: (part, files, progress) => put({ place: at.place, folder: folder(part) }, part, files, progress),
        async files(part) {
            const bytes = await recordBytes(folder(part));
            return bytes && (0,record/* readRecord */.aE)(bytes, part, at.place);
        },
        async parts({ repository, tag }) {
            // Of a disk that is not there, nobody knows which parts it has.
            await requireDirectory(at);
            return wholeFolders((0,external_node_path_.join)(at.root, (0,record/* tagFolderOf */.yH)({ repository, tag })));
        },
        get: (part, file, path, progress) => get(at.place, (0,external_node_path_.join)(folder(part), file.name), { file, path }, progress),
    };
}
async function wholeFolders(above) {
    const names = ((await (0,if_there/* ifThere */.y)((0,promises_.readdir)(above))) ?? []).filter(lib_part/* isPartName */.fe).sort(files/* byBytes */.bg);
    const isWhole = await Promise.all(names.map(name => (0,files/* fileSize */.Ov)((0,external_node_path_.join)(above, name, record/* recordName */.xD))));
    return names.filter((_, index) => isWhole[index] !== undefined);
}
async function check(at) {
    await requireDirectory(at);
    await (0,promises_.access)(at.root, external_node_fs_.constants.R_OK | external_node_fs_.constants.W_OK).catch(error => {
        throw unusable(at, `it can't be written (${(0,problem/* messageOf */.b)(error)}).`, 'Let the user of this job write to it.');
    });
    return lock;
}
async function requireDirectory(at) {
    const status = await (0,if_there/* ifThere */.y)((0,promises_.stat)(at.root));
    if (status?.isDirectory() !== true)
        throw unusable(at, 'there is no such directory.', 'Create it, or mount what belongs there.');
}
function unusable({ place }, found, next) {
    return new problem/* Problem */.A(`use the store ${place}`, { found, next });
}
/** Looks at all files before the first is written: of a part that can't be kept whole, nothing is written. */
async function put({ place, folder }, part, files, progress) {
    const record = (0,lib_part/* recordFor */.xR)(part, files);
    (0,lib_part/* requireSameRecord */.xv)(await recordBytes(folder), { part, place, record });
    const isThere = await (0,pool/* pool */.d)([...files, record], 4, file => isKept(place, folder, file));
    await (0,promises_.mkdir)(folder, { recursive: true });
    const keep = async (file, before, content) => {
        const already = before || !(await writeNew((0,external_node_path_.join)(folder, file.name), content, file.sha256));
        // Another run was faster, with the same files or with others.
        if (already && !before && !(await isKept(place, folder, file))) {
            (0,lib_part/* requireSameRecord */.xv)(await recordBytes(folder), { part, place, record });
            throw (0,differences/* missing */.LO)(place, file);
        }
        return { name: file.name, sha256: file.sha256, version: undefined, lock, already };
    };
    const kept = await (0,pool/* pool */.d)([...files.entries()], 4, async ([index, file]) => {
        const before = isThere[index] === true;
        if (before)
            progress(file.size);
        return keep(file, before, read(file, progress));
    });
    await syncDirectory(folder);
    kept.push(await keep(record, isThere[files.length] === true, record.bytes));
    await syncDirectory(folder);
    await removePartials(folder);
    return kept;
}
/** True if the file is there with these bytes. Throws a Problem if others are. */
async function isKept(place, folder, file) {
    const found = await measured((0,external_node_path_.join)(folder, file.name), file.size);
    if (found === undefined)
        return false;
    if (found.size === file.size && found.sha256 === file.sha256)
        return true;
    throw (0,differences/* taken */.uU)(place, file, found);
}
/** Size and digest of a file; no digest if it has another size. Undefined if there is none. */
async function measured(path, size) {
    if ((await (0,files/* sizeIfThere */.nQ)(path)) === undefined)
        return undefined;
    const { sha256, ...found } = await (0,lib_digest/* measureFile */.v9)(path, is => is === size);
    return sha256 === '' ? found : { ...found, sha256 };
}
async function* read(file, progress) {
    for await (const piece of (0,read_limited/* readPieces */.ut)(file.path, { accepted: 'inside', pieceSize })) {
        yield piece;
        progress(piece.length);
    }
}
async function get(place, from, { file, path }, progress) {
    const size = await (0,files/* sizeIfThere */.nQ)(from);
    if (size === undefined)
        throw (0,differences/* missing */.LO)(place, file);
    if (size !== file.size)
        throw (0,differences/* damaged */.qM)(place, file, { size });
    await (0,files/* writeFileAtomic */.Zf)(path, verified(place, { file, from }, progress));
}
/** The content of a kept file. Ends with a Problem if it does not have the digest of the record. */
async function* verified(place, { file, from }, progress) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for await (const piece of (0,read_limited/* readPieces */.ut)(from, { accepted: 'inside', limit: file.size, pieceSize })) {
        hash.update(piece);
        yield piece;
        progress(piece.length);
    }
    const sha256 = hash.digest('hex');
    if (sha256 !== file.sha256)
        throw (0,differences/* damaged */.qM)(place, file, { sha256 });
}
function recordBytes(folder) {
    return (0,if_there/* ifThere */.y)((0,read_limited/* readStart */.H6)((0,external_node_path_.join)(folder, record/* recordName */.xD), record/* recordLimit */.$0 + 1, 'inside'));
}
/** An address has no spaces: they are written as %20. */
function decoded(location) {
    try {
        return decodeURIComponent(location);
    }
    catch {
        throw new problem/* Problem */.A(`open the store directory:${location}`, {
            found: 'a % in it is followed by something other than two hex digits.',
            next: 'Write a % of the path as %25, and a space as %20.',
        });
    }
}


/***/ })

};
