export const id = 67;
export const ids = [67];
export const modules = {

/***/ 9448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  outputs: () => (/* binding */ outputs),
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/evidence/lib/problem.js
var lib_problem = __webpack_require__(8435);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./packages/evidence/lib/files.js




/** Bytewise order, the same on every machine and in every locale. */
function files_byBytes(a, b) {
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
/** A relative path with forward slashes. */
function toPosix(path) {
    return external_node_path_.sep === '/' ? path : path.split(external_node_path_.sep).join('/');
}
/**
 * Every regular file under a directory: relative paths with forward slashes, in bytewise order.
 * Throws a Problem at a symbolic link or a special file: a release holds plain files only.
 */
async function listFiles(directory) {
    const found = [];
    const walk = async (relative) => {
        for (const entry of await (0,promises_.readdir)((0,external_node_path_.join)(directory, relative), { withFileTypes: true })) {
            const path = external_node_path_.posix.join(relative, entry.name);
            if (entry.isDirectory())
                await walk(path);
            else if (entry.isFile())
                found.push(path);
            else {
                throw new lib_problem/* Problem */.A(`list the files of ${directory}`, {
                    found: `${JSON.stringify(path)} is a symbolic link or a special file.`,
                    next: 'Put a plain file in its place.',
                });
            }
        }
    };
    await walk('');
    return found.sort(files_byBytes);
}
/** Writes a file so that it appears whole or not at all; makes its directory. */
async function files_writeFileAtomic(path, data) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    const partial = `${path}.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}.partial`;
    try {
        await (0,promises_.writeFile)(partial, data);
        await (0,promises_.rename)(partial, path);
    }
    catch (error) {
        await (0,promises_.rm)(partial, { force: true });
        throw error;
    }
}
/** Bytes of a file that must not be larger than `limit` bytes. */
async function readLimited(path, limit) {
    const { size } = await (0,promises_.stat)(path);
    if (size > limit) {
        throw new lib_problem/* Problem */.A(`read ${path}`, {
            found: `it has ${size} bytes, more than the ${limit} accepted.`,
            next: 'Check that it is the file you meant.',
        });
    }
    return (0,promises_.readFile)(path);
}
/**
 * Size in bytes, or undefined when nothing is there. Throws a Problem for a link or a special file: what is there and can't be
 * used must not pass for absent.
 */
async function sizeIfThere(path) {
    const status = await (0,promises_.lstat)(path).catch((error) => {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    });
    if (status === undefined || status.isFile())
        return status?.size;
    throw new lib_problem/* Problem */.A(`read ${path}`, {
        found: 'it is a symbolic link or a special file.',
        next: 'Put a plain file in its place.',
    });
}
/** Size in bytes, or undefined when there is no such regular file (links are not followed). */
async function fileSize(path) {
    const status = await (0,promises_.lstat)(path).catch(() => undefined);
    return status?.isFile() ? status.size : undefined;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/json.js

/** Parses JSON of at most `limit` characters; `what` names it in errors. Throws a Problem. */
function parseJson(text, what, limit = 256 * 1024 * 1024) {
    if (text.length > limit) {
        throw new lib_problem/* Problem */.A(`read ${what}`, {
            found: `it has ${text.length} characters, more than the ${limit} accepted.`,
            next: 'Check what made it.',
        });
    }
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw new lib_problem/* Problem */.A(`read ${what}`, {
            found: `it is not JSON (${(0,lib_problem/* messageOf */.b)(cause)}).`,
            next: 'Check what made it.',
            cause,
        });
    }
}
/** The value at a path of own properties, or undefined: safe on anything that a foreign program wrote. */
function json_at(value, ...path) {
    return path.reduce((inner, key) => {
        if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, key))
            return undefined;
        return inner[key];
    }, value);
}
/** The text at a path; undefined when it is something else or empty. */
function json_textAt(value, ...path) {
    const found = json_at(value, ...path);
    return typeof found === 'string' && found !== '' ? found : undefined;
}
/** The number at a path; undefined when it is something else or not finite. */
function json_numberAt(value, ...path) {
    const found = json_at(value, ...path);
    return typeof found === 'number' && Number.isFinite(found) ? found : undefined;
}
/** The list at a path; empty when there is none (Go writes an empty list as null). */
function listAt(value, ...path) {
    const found = json_at(value, ...path);
    return Array.isArray(found) ? found : [];
}
/** The texts of a list, without what is no text. */
function textsAt(value, ...path) {
    return listAt(value, ...path).filter((item) => typeof item === 'string' && item !== '');
}
/** 2-space indent and a final newline, as all our JSON files have. */
function json_renderJson(value) {
    return `${JSON.stringify(value, undefined, 2)}\n`;
}

;// CONCATENATED MODULE: ./packages/core/lib/release-dir.js





/** Beside the release directory: OCI layouts of the images to push, one directory an image. */
const layoutsDirName = 'image-layouts';
/**
 * Parts lie beside the release directory (`release.parts/`), not in it: everything in it is part of the release.
 */
function partsDir(releaseDir) {
    return (0,external_node_path_.join)((0,external_node_path_.dirname)(releaseDir), `${(0,external_node_path_.basename)(releaseDir)}.parts`);
}
/**
 * Writes a step's part. `name` says step and target (`generate-sbom.project`), so that running again replaces it and the
 * legs of a matrix do not meet.
 */
async function writePart(releaseDir, name, part) {
    const text = `${JSON.stringify({ files: part.files ?? [], images: part.images ?? [] }, undefined, 2)}\n`;
    await files_writeFileAtomic((0,external_node_path_.join)(partsDir(releaseDir), `${name}.json`), text);
}
/** All parts as one, in a fixed order. */
async function readParts(releaseDir) {
    await (0,promises_.mkdir)(partsDir(releaseDir), { recursive: true });
    const names = (await (0,promises_.readdir)(partsDir(releaseDir))).filter(name => name.endsWith('.json')).sort(files_byBytes);
    const parts = await Promise.all(names.map(name => readPart((0,external_node_path_.join)(partsDir(releaseDir), name))));
    const files = new Map(parts.flatMap(part => part.files).map(file => [file.path, file]));
    const images = new Map(parts.flatMap(part => part.images).map(image => [image.name, image]));
    return {
        files: [...files.values()].sort((a, b) => files_byBytes(a.path, b.path)),
        images: [...images.values()].sort((a, b) => files_byBytes(a.name, b.name)),
    };
}
async function readPart(path) {
    const part = parseJson(await (0,promises_.readFile)(path, 'utf8'), path);
    const images = listAt(part, 'images');
    const whole = listAt(part, 'files').every(file => json_textAt(file, 'path') !== undefined) && images.every(isImage);
    if (whole)
        return { files: listAt(part, 'files'), images: images };
    throw new lib_problem/* Problem */.A(`read ${path}`, {
        found: 'it is not what a step leaves of its files and images.',
        next: 'Remove that directory, and run the steps again.',
    });
}
/** Parts travel between jobs, so a layout stands where `stage: collect` puts it, and nowhere else. */
function isImage(image) {
    const [name, layout] = [json_textAt(image, 'name'), json_textAt(image, 'layout')];
    return name !== undefined && !/[\\/]|^\.+$/.test(name) && layout === `${layoutsDirName}/${name}`;
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./packages/core/lib/scratch.js



/** Runs `body` with a directory of its own outside the workspace, which is removed afterwards. */
async function withScratch(purpose, body) {
    const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(process.env.RUNNER_TEMP ?? (0,external_node_os_.tmpdir)(), `release-tools-${purpose}-`));
    try {
        return await body(directory);
    }
    finally {
        await (0,promises_.rm)(directory, { recursive: true, force: true });
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
;// CONCATENATED MODULE: ./packages/evidence/lib/digest.js



/** SHA-256 of bytes (text as UTF-8), in lower-case hexadecimal. */
function sha256(data) {
    return (0,external_node_crypto_.createHash)('sha256').update(data).digest('hex');
}
/** SHA-256 of a file, streamed, in lower-case hexadecimal. */
async function sha256File(path) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(path), hash);
    return hash.digest('hex');
}
/** True for 64 lower-case hexadecimal characters. */
function isSha256(text) {
    return /^[0-9a-f]{64}$/.test(text);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/release-names.js
/** Files of a release directory that its manifest can't list: itself, its signature, and the sums over both. */
const unlisted = ['manifest.yaml', 'manifest.yaml.sigstore.json', 'SHA256SUMS'];
/** The verdict on the whole release, a signed Verification Summary Attestation; nothing lists it. */
const summaryName = 'verification-summary.intoto.jsonl';
/** The directory inside the tarball: `release-v1.2.0`. A slash of the tag (`widget/v1.2.0`) becomes a hyphen. */
function tarballPrefix(tag) {
    return `release-${tag.replaceAll('/', '-')}`;
}
/** `release-v1.2.0.tar.gz`; its signatures are this name with `.sig` and `.sigstore.json` behind. */
function tarballName(tag) {
    return `${tarballPrefix(tag)}.tar.gz`;
}
/** True for a name that tarballName can give. */
function isTarballName(name) {
    return /^release-.+\.tar\.gz$/.test(name);
}

;// CONCATENATED MODULE: ./packages/core/lib/travel.js







const tarball = /^release-[^/]+\.tar\.gz(\.sig|\.sigstore\.json)?$/;
/**
 * What travels between jobs: the release directory and what lies beside it that is ours, as paths relative to the
 * parent, with forward slashes, in bytewise order.
 */
async function travelling(releaseDir) {
    const parent = (0,external_node_path_.dirname)(releaseDir);
    const entries = await (0,promises_.readdir)(parent, { withFileTypes: true });
    const ours = entries.filter(entry => isOurs(entry.name, releaseDir)).sort((a, b) => (a.name < b.name ? -1 : 1));
    const lists = await Promise.all(ours.map(async (entry) => {
        if (entry.isFile())
            return [entry.name];
        return (await listFiles((0,external_node_path_.join)(parent, entry.name))).map(path => `${entry.name}/${path}`);
    }));
    return lists.flat();
}
/**
 * Copies what another job left (`from`: the content of an artifact) to its place. A file that is already there must be
 * the same: parts of a matrix merge, contradictions do not. `name` is the artifact's, for the messages.
 */
async function mergeInto(from, releaseDir, name) {
    const files = await listFiles(from);
    refuseForeign(files, releaseDir, name);
    for (const path of files)
        await copyNew((0,external_node_path_.join)(from, path), (0,external_node_path_.join)((0,external_node_path_.dirname)(releaseDir), path), path, name);
    return files.length;
}
function isOurs(topLevel, releaseDir) {
    const own = [(0,external_node_path_.basename)(releaseDir), (0,external_node_path_.basename)(partsDir(releaseDir)), layoutsDirName, summaryName];
    return own.includes(topLevel) || tarball.test(topLevel);
}
function refuseForeign(files, releaseDir, name) {
    const foreign = files.find(path => !isOurs(path.split('/')[0] ?? '', releaseDir));
    if (foreign === undefined)
        return;
    throw new lib_problem/* Problem */.A(`merge the artifact ${JSON.stringify(name)} into the release directory`, {
        found: `it holds ${JSON.stringify(foreign)}, which is no part of a release directory named ${JSON.stringify((0,external_node_path_.basename)(releaseDir))}.`,
        next: 'Upload it with `to-artifact`, and give the same `release-dir` in both jobs.',
    });
}
async function copyNew(source, target, path, name) {
    if ((await fileSize(target)) === undefined) {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
        return (0,promises_.copyFile)(source, target);
    }
    const [theirs, ours] = await Promise.all([sha256File(source), sha256File(target)]);
    if (theirs === ours)
        return;
    throw new lib_problem/* Problem */.A(`merge the artifact ${JSON.stringify(name)} into the release directory`, {
        found: `${JSON.stringify(path)} is already there with another content (sha256 ${ours}, in the artifact ${theirs}).`,
        next: 'Let only one job write each file: give each leg of a matrix its own target or name.',
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/runner/fetched-layouts.js




// The runner empties this directory at the start of each job.
const note = () => (0,external_node_path_.join)(process.env.RUNNER_TEMP ?? (0,external_node_os_.tmpdir)(), 'release-tools-fetched-layouts');
/** Remembers, for the later steps of this job, which images' layouts an artifact (unpacked in `from`) brought. */
async function noteLayouts(from) {
    const names = await (0,promises_.readdir)((0,external_node_path_.join)(from, layoutsDirName)).catch(() => []);
    if (names.length > 0)
        await (0,promises_.appendFile)(note(), `${names.join('\n')}\n`);
}
/**
 * Leaves out of what travels the layouts that came by an artifact: images are large, and who needs one fetches the artifact
 * of the job that built it.
 */
async function withoutFetchedLayouts(paths) {
    const fetched = (await (0,promises_.readFile)(note(), 'utf8').catch(() => '')).split('\n').filter(name => name !== '');
    return paths.filter(path => !fetched.some(name => path.startsWith(`${layoutsDirName}/${name}/`)));
}

;// CONCATENATED MODULE: ./packages/core/lib/runner/artifacts.js







/** Downloads the named artifacts of this run and merges them into the release directory and what lies beside it. */
async function fetchArtifacts(names, releaseDir, host) {
    if (names.length === 0)
        return;
    const client = await load(`download the artifacts ${names.join(', ')}`);
    const listed = await attempt('list the artifacts of this run', async () => (await client.listArtifacts({ latest: true })).artifacts);
    for (const artifact of names.map(name => find(name, listed)))
        await fetchOne(client, artifact, releaseDir, host);
}
/**
 * Uploads the release directory and what lies beside it (travel.ts) as one artifact of this run, but for layouts of images
 * that came by an artifact themselves.
 */
async function storeArtifact(name, releaseDir, host) {
    const what = `upload the release directory as the artifact ${JSON.stringify(name)}`;
    const parent = (0,external_node_path_.dirname)(releaseDir);
    const files = await withoutFetchedLayouts(await travelling(releaseDir));
    if (files.length === 0) {
        throw new lib_problem/* Problem */.A(what, {
            found: `there is nothing in ${releaseDir}.`,
            next: 'Run this after the steps that fill it.',
        });
    }
    const client = await load(what);
    const paths = files.map(path => (0,external_node_path_.join)(parent, path));
    // Layers of images are compressed already.
    const compressionLevel = files.some(path => path.startsWith(`${layoutsDirName}/`)) ? 0 : 1;
    await attempt(what, () => client.uploadArtifact(name, paths, parent, { compressionLevel }));
    host.info(`Uploaded ${files.length} files as the artifact ${name}.`);
}
async function fetchOne(client, artifact, releaseDir, host) {
    const what = `download the artifact ${JSON.stringify(artifact.name)}`;
    await withScratch('artifact', async (scratch) => {
        const expected = artifact.digest === undefined ? {} : { expectedHash: artifact.digest };
        const answer = await attempt(what, () => client.downloadArtifact(artifact.id, { path: scratch, ...expected }));
        if (answer.digestMismatch === true) {
            throw new lib_problem/* Problem */.A(what, {
                found: 'what arrived has another digest than what was uploaded.',
                next: 'Run the job again.',
            });
        }
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(releaseDir), { recursive: true });
        await noteLayouts(scratch);
        const count = await mergeInto(scratch, releaseDir, artifact.name);
        host.info(`Merged ${count} files of the artifact ${artifact.name}.`);
    });
}
function find(name, listed) {
    const artifact = listed.find(candidate => candidate.name === name);
    if (artifact !== undefined)
        return artifact;
    const names = listed.map(candidate => candidate.name).sort();
    throw new lib_problem/* Problem */.A(`download the artifact ${JSON.stringify(name)}`, {
        found: names.length === 0 ? 'this run has no artifacts yet.' : `this run has only: ${names.join(', ')}.`,
        next: 'Check the name, and that the job that uploads it is listed under `needs:`.',
    });
}
async function load(what) {
    refuseWithoutService(what);
    const { DefaultArtifactClient } = await import('../../../packages/core/dist/artifact-client/index.js');
    return new DefaultArtifactClient();
}
function refuseWithoutService(what) {
    if (isEnterpriseServer(process.env.GITHUB_SERVER_URL)) {
        throw new lib_problem/* Problem */.A(what, {
            found: 'GitHub Enterprise Server has no artifact service of version 4.',
            next: 'Move the release directory with the upload and download actions that your server supports.',
        });
    }
    const missing = ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL'].filter(name => !process.env[name]);
    if (missing.length === 0)
        return;
    throw new lib_problem/* Problem */.A(what, {
        found: `this runner offers no artifact service (${missing.join(' and ')} not set).`,
        next: 'Leave out `from-artifacts` and `to-artifact` where all steps run in one job, or run this on GitHub Actions.',
    });
}
/** As @actions/artifact decides it; github.com, and *.ghe.com with data residency, have the service. */
function isEnterpriseServer(serverUrl = 'https://github.com') {
    return !/^(github\.com|.*\.ghe\.com|.*\.localhost)$/i.test(new URL(serverUrl).hostname);
}
/** Runs one call of the artifact service; turns its failures into Problems. */
async function attempt(what, call) {
    try {
        return await call();
    }
    catch (error) {
        if (error instanceof lib_problem/* Problem */.A)
            throw error;
        throw explain(what, error);
    }
}
function explain(what, cause) {
    const message = (0,lib_problem/* messageOf */.b)(cause);
    if (/\(409\)|conflict|already exists/i.test(message)) {
        return new lib_problem/* Problem */.A(what, {
            found: 'this run already has an artifact of that name.',
            next: 'Give each upload, and each leg of a matrix, a name of its own.',
            details: message,
            cause,
        });
    }
    return new lib_problem/* Problem */.A(what, {
        found: `the artifact service said: ${message.trim().split('\n')[0]}`,
        next: 'Run the job again.',
        details: message,
        cause,
    });
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./packages/evidence/lib/paths.js
/**
 * A path that means the same file on every system: relative, forward slashes, no `.` or `..`, nothing that Windows reads
 * otherwise (colon, backslash, a segment that ends in a dot or blank), no control characters, no lone surrogates.
 */
const safePath = new RegExp(`^${segment()}(?:/${segment()})*$`, 'u');
function segment() {
    const refused = '/\\\\:\\u0000-\\u001f\\u007f-\\u009f\\ud800-\\udfff';
    return `[^${refused}]*[^${refused}. ]`;
}
/** Most characters of a path. */
const pathLength = 1024;
function isSafePath(path) {
    return path.length <= pathLength && safePath.test(path);
}
/** The form in which names are compared where a file system ignores case and Unicode form. */
function foldedName(name) {
    // Upper case first: it makes one of letters that lower case leaves apart (ſ and s, ß and ss).
    return name.normalize('NFC').toUpperCase().toLowerCase();
}
/**
 * The first two names that some file systems take for the same (case and Unicode form do not count there), or undefined.
 * Unpacked on such a system, one file would silently replace the other.
 */
function collision(names) {
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

;// CONCATENATED MODULE: ./packages/evidence/lib/tar-header.js

// ustar and pax: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html#tag_20_94_13_06
const blockSize = 512;
/** The largest number that eleven octal digits hold; larger sizes go to a pax header. */
const largestOctal = 0o77777777777;
/** Bytes that stand before a file's content: its header, with a pax header before it where ustar can't hold path or size. */
function encodeFileHeader(path, size, mtime) {
    const plain = Buffer.byteLength(path) <= 100 && /^[\x20-\x7e]*$/.test(path) && size <= largestOctal;
    if (plain)
        return header({ path, size, mtime, type: '0' });
    const records = Buffer.from(paxRecord('path', path) + paxRecord('size', String(size)));
    const stand = { path: 'PaxHeaders', size: records.length, mtime, type: 'x' };
    return Buffer.concat([
        header(stand),
        records,
        padding(records.length),
        header({ path: 'file', size: Math.min(size, largestOctal), mtime, type: '0' }),
    ]);
}
/** Zeros up to the next full block. */
function padding(size) {
    return Buffer.alloc((blockSize - (size % blockSize)) % blockSize);
}
/** Reads one header block; undefined for a block of zeros, which ends the archive. Throws a Problem when it is damaged. */
function decodeHeader(block) {
    if (block.every(byte => byte === 0))
        return undefined;
    if (block.toString('latin1', 257, 262) !== 'ustar')
        throw damaged('an entry is not in the ustar format.');
    if (octal(block, 148, 8) !== checksum(block))
        throw damaged("an entry's header has a wrong checksum.");
    const prefix = tar_header_text(block, 345, 155);
    const name = tar_header_text(block, 0, 100);
    return {
        path: prefix === '' ? name : `${prefix}/${name}`,
        size: octal(block, 124, 12),
        mtime: octal(block, 136, 12),
        type: block[156] === 0 ? '0' : String.fromCharCode(block[156] ?? 0),
    };
}
/** What the records of a pax header say of the entry after it. */
function decodePax(records) {
    const result = {};
    for (let at = 0; at < records.length;) {
        const { key, value, length } = readRecord(records.subarray(at));
        if (key === 'path')
            result.path = value;
        if (key === 'size')
            result.size = wholeNumber(value);
        if (key === 'linkpath' || key.startsWith('GNU.sparse'))
            throw damaged(`it has a pax record ${JSON.stringify(key)}.`);
        at += length;
    }
    return result;
}
/** The Problem for an archive that can't be read. */
function damaged(found, cause) {
    return new lib_problem/* Problem */.A('read the archive', {
        found,
        next: 'Do not use it: get it again from where it was published.',
        cause,
    });
}
function header({ path, size, mtime, type }) {
    const block = Buffer.alloc(blockSize);
    block.write(path, 0, 100, 'latin1');
    block.write('0000644\0' + '0000000\0' + '0000000\0', 100, 'latin1');
    block.write(`${digits(size)} ${digits(mtime)} `, 124, 'latin1');
    block.write(' '.repeat(8), 148, 'latin1');
    block.write(type, 156, 'latin1');
    block.write('ustar\0' + '00', 257, 'latin1');
    block.write(`${checksum(block).toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
    return block;
}
function digits(value) {
    return value.toString(8).padStart(11, '0');
}
/** `<length> <key>=<value>\n`, where the length counts itself. */
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
        throw damaged('a pax record is not whole.');
    return { key: utf8(record.subarray(0, equals)), value: utf8(record.subarray(equals + 1, -1)), length };
}
function wholeNumber(digits) {
    if (!/^\d{1,15}$/.test(digits))
        throw damaged('a pax record has a number that is none.');
    return Number(digits);
}
/** Sum of all bytes, those of the checksum itself counted as blanks. */
function checksum(block) {
    return block.reduce((sum, byte, index) => sum + (index >= 148 && index < 156 ? 0x20 : byte), 0);
}
function octal(block, start, length) {
    const digits = block
        .toString('latin1', start, start + length)
        .replace(/[\0 ]+$/, '')
        .trimStart();
    if (!/^[0-7]{1,12}$/.test(digits))
        throw damaged("an entry's header has a number that is none.");
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
        throw damaged('a name in it is not valid UTF-8.', error);
    }
}

;// CONCATENATED MODULE: ./packages/evidence/lib/archive-limits.js


const archive_limits_defaultLimits = { entries: 100_000, totalSize: 16 * 1024 ** 3, ratio: 400 };
const mostParents = 40;
const kinds = {
    '1': 'a hard link',
    '2': 'a symbolic link',
    '3': 'a device',
    '4': 'a device',
    '6': 'a named pipe',
};
/** What has been read so far, to refuse what is too much or there twice. */
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
            throw damaged(`${name} is ${kinds[type] ?? `an entry of type ${JSON.stringify(type)}`}, not a plain file.`);
        if (!isSafePath(type === '5' ? path.replace(/\/$/, '') : path))
            throw damaged(`${name} is not a path inside the archive.`);
        this.#entries += 1;
        this.#size += size;
        if (this.#entries > this.#limits.entries)
            throw damaged(`it has more than ${this.#limits.entries} entries.`);
        if (this.#size > this.#limits.totalSize)
            throw damaged(`its files have more than ${this.#limits.totalSize} bytes.`);
        this.#addName(foldedName(path), type, name);
    }
    #addName(path, type, name) {
        const parents = [...path.matchAll(/\//g)].map(slash => path.slice(0, slash.index));
        // Every directory is remembered: a thousand in each path would fill the memory.
        if (parents.length > mostParents)
            throw damaged(`${name} is in more than ${mostParents} directories.`);
        for (const parent of parents)
            this.#directories.add(parent);
        if (type === '0' && this.#files.has(path))
            throw damaged(`it has ${name} twice, or with another spelling that is the same on some systems.`);
        if (type === '0')
            this.#files.add(path);
        if (this.#directories.has(path) || parents.some(parent => this.#files.has(parent)))
            throw damaged(`it has ${name} both as a file and as a directory.`);
    }
}

;// CONCATENATED MODULE: ./packages/evidence/lib/byte-reader.js
/** Reads a stream of chunks in the sizes that its reader asks for, holding one chunk at a time. */
class ByteReader {
    #chunks;
    #rest = Buffer.alloc(0);
    constructor(chunks) {
        this.#chunks = chunks[Symbol.asyncIterator]();
    }
    /** Up to `size` bytes that are there without copying; empty at the end of the stream. */
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
    /** Ends the stream early, so that what feeds it is closed. */
    async close() {
        await this.#chunks.return?.();
    }
}

// EXTERNAL MODULE: ./node_modules/.pnpm/fflate@0.8.3/node_modules/fflate/esm/index.mjs
var esm = __webpack_require__(1708);
;// CONCATENATED MODULE: ./packages/evidence/lib/archive-pack.js








/**
 * A gzipped tar whose bytes depend on paths and contents alone: bytewise order, files only, mode 0644, owner 0, one time, one
 * deflate (fflate's, the same on every machine and Node version) fed in pieces of one size. `mtime` is in seconds.
 */
async function* packFiles(files, mtime) {
    const ready = [];
    // mtime 0 leaves the time out of gzip's header.
    const gzip = new esm/* Gzip */.Ne({ level: 6, mtime: 0 }, chunk => ready.push(chunk));
    for await (const { block, last } of blocks(tar(files, mtime), 64 * 1024)) {
        gzip.push(block, last);
        yield* ready.splice(0);
    }
}
/** All files of a directory as a gzipped tar, under `prefix/` (empty for none). `mtime` is in seconds since 1970. */
async function packDirectory(directory, prefix, mtime) {
    const chunks = [];
    for await (const chunk of packFiles(filesOf(directory, prefix), mtime))
        chunks.push(chunk);
    return Buffer.concat(chunks);
}
/** The files of a directory, in the order of the archive. Throws a Problem at a path that some system can't hold. */
async function* filesOf(directory, prefix) {
    const paths = await listFiles(directory);
    refusePaths(paths);
    for (const path of paths.sort(files_byBytes)) {
        const { size } = await (0,promises_.stat)((0,external_node_path_.join)(directory, path));
        yield { path: external_node_path_.posix.join(prefix, path), size, body: (0,external_node_fs_.createReadStream)((0,external_node_path_.join)(directory, path)) };
    }
}
function refusePaths(paths) {
    const unsafe = paths.find(path => !isSafePath(path));
    const pair = collision(paths);
    if (unsafe === undefined && !pair)
        return;
    const found = unsafe === undefined
        ? `${pair?.map(path => JSON.stringify(path)).join(' and ')} are one file on some systems.`
        : `${JSON.stringify(unsafe)} is no path on some systems.`;
    throw new lib_problem/* Problem */.A('pack the files', { found, next: 'Rename the file.' });
}
async function* tar(files, mtime) {
    for await (const { path, size, body } of files) {
        yield encodeFileHeader(path, size, mtime);
        let packed = 0;
        for await (const chunk of body) {
            packed += chunk.length;
            yield chunk;
        }
        if (packed !== size)
            throw new lib_problem/* Problem */.A(`pack ${JSON.stringify(path)}`, {
                found: 'it changed while it was read.',
                next: 'Run this again when nothing writes to it.',
            });
        yield padding(size);
    }
    yield Buffer.alloc(2 * blockSize);
}
/** Pieces of exactly `size` bytes, but the last: what fflate makes of the same bytes depends on where they are cut. */
async function* blocks(chunks, size) {
    let block = Buffer.alloc(size);
    let filled = 0;
    for await (const chunk of chunks) {
        for (let at = 0; at < chunk.length;) {
            if (filled === size) {
                yield { block, last: false };
                block = Buffer.alloc(size);
                filled = 0;
            }
            const part = chunk.subarray(at, at + size - filled);
            block.set(part, filled);
            filled += part.length;
            at += part.length;
        }
    }
    yield { block: block.subarray(0, filled), last: true };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/archive.js










const ratioSlack = 16 * 1024 ** 2;
/**
 * The files of a gzipped tar, one after the other, without holding them. Refuses all that is not a plain file or a directory,
 * paths that lead out, a path given twice, and more than `limits`. Throws a Problem.
 */
async function* readArchive(packed, limits = archive_limits_defaultLimits) {
    const chunks = packed instanceof Uint8Array ? external_node_stream_.Readable.from([packed]) : packed;
    const reader = new ByteReader(unzip(chunks, limits));
    const contents = new Contents(limits);
    try {
        for (let header = await nextHeader(reader); header; header = await nextHeader(reader)) {
            contents.add(header);
            if (header.type === '0')
                yield* oneEntry(header, reader);
            else if (header.size > 0)
                throw damaged('a directory in it has content.');
        }
        await refuseRest(reader);
    }
    finally {
        await reader.close();
    }
}
/**
 * Unpacks a gzipped tar into a new directory, which appears whole or not at all. Throws a Problem when the directory is there
 * already, and for what readArchive refuses.
 */
async function unpackArchive(file, directory, limits = defaultLimits) {
    const partial = `${directory}.partial`;
    await mkdir(dirname(directory), { recursive: true });
    await mkdir(partial);
    try {
        for await (const entry of readArchive(createReadStream(file), limits))
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
/** Unzips within the ratio; whoever stops reading closes what feeds it. */
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
                throw damaged(`it unpacks to more than ${limits.ratio} times its size.`);
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
            ? damaged('it is not a whole gzip file.', error)
            : error;
    }
}
async function nextHeader(reader) {
    const header = decodeHeader(await wholeBlocks(reader, blockSize));
    if (header?.type !== 'x')
        return header;
    if (header.size > 64 * 1024)
        throw damaged('a pax header has more than 65536 bytes.');
    const pax = decodePax(await wholeBlocks(reader, header.size));
    const next = decodeHeader(await wholeBlocks(reader, blockSize));
    if (!next || next.type === 'x')
        throw damaged('a pax header has no entry after it.');
    return { ...next, ...pax };
}
/** The first `size` bytes of as many whole blocks as they need. */
async function wholeBlocks(reader, size) {
    const padded = Math.ceil(size / blockSize) * blockSize;
    const bytes = await reader.exactly(padded);
    if (bytes.length < padded)
        throw damaged('it ends in the middle.');
    return bytes.subarray(0, size);
}
async function* oneEntry({ path, size, mtime }, reader) {
    let left = size;
    async function* body() {
        while (left > 0) {
            const part = await reader.some(left);
            if (part.length === 0)
                throw damaged('it ends in the middle.');
            left -= part.length;
            yield part;
        }
    }
    yield { path, size, mtime, body: body() };
    for await (const _ of body())
        ;
    await reader.exactly((blockSize - (size % blockSize)) % blockSize);
}
/** After the block of zeros that ended the entries there may be more zeros, and nothing else. */
async function refuseRest(reader) {
    for (let part = await reader.some(1024 ** 2); part.length > 0; part = await reader.some(1024 ** 2)) {
        if (part.some(byte => byte !== 0))
            throw damaged('it has something after its end.');
    }
}

;// CONCATENATED MODULE: ./packages/evidence/lib/manifest-rules.js


/** What is wrong between the fields of a manifest, as a sentence; undefined when all is well. */
function brokenRule(manifest) {
    return (timeRule(manifest) ??
        repeated('files', 'path', manifest.files.map(({ path }) => path), [...unlisted]) ??
        repeated('files', 'asset', manifest.files.flatMap(({ asset }) => asset ?? []), reservedAssets(manifest)) ??
        repeated('images', 'name', manifest.images.map(({ name }) => name), []) ??
        nestedRule(manifest) ??
        policyRule(manifest));
}
function timeRule({ source }) {
    const time = new Date(source.commitTime);
    const valid = !Number.isNaN(time.getTime()) && time.toISOString() === source.commitTime.replace('Z', '.000Z');
    return valid ? undefined : `source.commitTime is ${JSON.stringify(source.commitTime)}, which is no time.`;
}
function reservedAssets({ source }) {
    const tarball = tarballName(source.tag);
    return [...unlisted, tarball, `${tarball}.sig`, `${tarball}.sigstore.json`, summaryName];
}
function repeated(list, field, names, reserved) {
    const pair = collision([...reserved, ...names]);
    if (!pair)
        return undefined;
    const [first, second] = pair.map(name => JSON.stringify(name));
    if (reserved.includes(pair[0]))
        return `${list} has the ${field} ${second}, a name that the release uses itself.`;
    return first === second
        ? `${list} has the ${field} ${second} twice.`
        : `${list} has the ${field}s ${first} and ${second}, which are one name on some systems.`;
}
/** A path can't be a file and a directory at once. */
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

;// CONCATENATED MODULE: ./packages/evidence/lib/suggestion.js
/** ` (did you mean "…"?)` when a known word is at most two edits away, else nothing. */
function nearest(word, known) {
    const near = known.map(candidate => ({ candidate, distance: distance(word.toLowerCase(), candidate.toLowerCase()) }));
    const best = near.filter(({ distance }) => distance <= 2).sort((a, b) => a.distance - b.distance)[0];
    return best === undefined ? '' : ` (did you mean ${JSON.stringify(best.candidate)}?)`;
}
/** The nearest known word, or all of them: `; known are a, b`. */
function suggestion(word, known) {
    return nearest(word, known) || `; known are ${known.join(', ')}`;
}
/** Levenshtein distance of two short words. */
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

;// CONCATENATED MODULE: ./packages/evidence/lib/shape.js


/** A value that is not what its document asks for. */
class WrongShape extends Error {
}
/** Reads a whole document; a wrong shape becomes a Problem that says where and what. */
function readShape(shape, value, what, next = 'Correct the file.') {
    try {
        return shape(value, '');
    }
    catch (error) {
        if (error instanceof WrongShape)
            throw new lib_problem/* Problem */.A(`read ${what}`, { found: error.message, next, cause: error });
        throw error;
    }
}
/** An object with these keys and no others. A key that is not known is refused with the nearest known one. */
function object(fields) {
    return (value, at) => {
        if (!isObject(value))
            throw wrong(at, value, 'a mapping');
        for (const key of Object.keys(value)) {
            if (!Object.hasOwn(fields, key))
                throw new WrongShape(`${place(at)} has the unknown key ${JSON.stringify(key)}${suggestion(key, Object.keys(fields))}.`);
        }
        const entries = Object.entries(fields).map(([key, read]) => [key, read(own(value, key), shape_join(at, key))]);
        return Object.fromEntries(entries.filter(([, read]) => read !== undefined));
    };
}
/** A field that may be absent. */
function optional(shape) {
    return (value, at) => (value === undefined ? undefined : shape(value, at));
}
/** A field that may be absent, and then is `fallback`. */
function withDefault(shape, fallback) {
    return (value, at) => (value === undefined ? fallback : shape(value, at));
}
/** A list of at most `limit` items. */
function list(item, limit = 100_000) {
    return (value, at) => {
        if (!Array.isArray(value))
            throw wrong(at, value, 'a list');
        if (value.length > limit)
            throw new WrongShape(`${place(at)} has ${value.length} items, more than the ${limit} accepted.`);
        return value.map((one, index) => item(one, `${at}[${index}]`));
    };
}
/** Text with something in it, of at most 64 KiB. */
const shape_text = (value, at) => {
    if (typeof value !== 'string' || value.trim() === '')
        throw wrong(at, value, 'text');
    if (value.length > 65_536)
        throw new WrongShape(`${place(at)} is longer than 65536 characters.`);
    return value;
};
/** Text of one form; `what` says it in words. */
function matching(pattern, what) {
    return (value, at) => {
        if (typeof value !== 'string' || !pattern.test(value))
            throw wrong(at, value, what);
        return value;
    };
}
/** true or false. */
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
/** The error for a value that is not `wanted`. */
function wrong(at, value, wanted, near = '') {
    return new WrongShape(value === undefined
        ? `${place(at)} is missing.`
        : `${place(at)} is ${shown(value)}, which is not ${wanted}${near}.`);
}
function place(at) {
    return at === '' ? 'it' : JSON.stringify(at);
}
function shape_join(at, key) {
    return at === '' ? key : `${at}.${key}`;
}
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

;// CONCATENATED MODULE: ./packages/evidence/lib/manifest-shape.js


// The same rules stand in docs/schema/manifest.v1.json; a test holds both to the same verdict on broken manifests.
/** The value of `schema`, and the `$id` of the JSON Schema. */
const manifestSchema = 'https://github.com/org/release-tools/blob/v1/docs/schema/manifest.v1.json';
const line = matching(/^[^\p{Cc}\p{Cs}]{1,500}$/u, 'one line of text');
const digestHex = matching(/^[0-9a-f]{64}$/, '64 lower-case hexadecimal digits');
const digest = matching(/^sha256:[0-9a-f]{64}$/, '"sha256:" and 64 lower-case hexadecimal digits');
const webAddress = matching(/^https?:\/\/[^\s\p{Cc}\p{Cs}]{1,2000}$/u, 'a web address');
const manifest_shape_segment = '[A-Za-z0-9_][A-Za-z0-9._+-]*';
const tag = matching(new RegExp(`^(?=.{1,200}$)(?!.*\\.\\.)${manifest_shape_segment}(?:/${manifest_shape_segment})*$`), 'a tag of letters, digits and . _ + - /');
const path = (value, at) => {
    const text = matching(safePath, 'a relative path with forward slashes')(value, at);
    if (text.length > pathLength)
        throw new WrongShape(`${JSON.stringify(at)} has ${text.length} characters, more than ${pathLength}.`);
    return text;
};
/** What GitHub keeps as it is in the name of an asset; it rewrites other characters and drops dots at both ends. */
const assetName = /^(?!\.)[A-Za-z0-9._+-]{1,255}(?<!\.)$/;
const whole = (value, at) => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
        throw wrong(at, value, 'a whole number from 0');
    return value;
};
const tool = object({ name: line, version: line, sha256: optional(digestHex) });
const file = object({
    path,
    size: whole,
    sha256: digestHex,
    mediaType: matching(/^[a-z0-9]+\/[A-Za-z0-9.+_-]+$/, 'a media type'),
    madeBy: tool,
    asset: optional(matching(assetName, 'a name of letters, digits and . _ + - with no dot at either end')),
    reproducible: oneOf('bytes', 'payload', 'no'),
});
const manifest_shape_image = object({
    name: matching(/^[a-z0-9]+(?:[._-]+[a-z0-9]+)*$/, 'a short name of lower-case letters, digits and . _ -'),
    repository: matching(/^[a-z0-9.-]+(?::[0-9]+)?(?:\/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)+$/, 'a registry and repository without tag or digest'),
    digest,
    platforms: list(object({
        platform: matching(/^[a-z0-9]+[/-][a-z0-9_]+(?:[/-][a-z0-9_.]+)?$/, 'a platform like linux/amd64'),
        digest,
    })),
});
/** A manifest of version 1, field by field; manifest-rules.ts has what relates the fields to each other. */
const manifestShape = object({
    schema: oneOf(manifestSchema),
    project: object({ name: line, version: line }),
    source: object({
        repository: webAddress,
        tag,
        commit: matching(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'a full commit id'),
        commitTime: matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, 'a time like 2026-01-31T12:00:00Z'),
    }),
    images: list(manifest_shape_image),
    builder: object({ id: line, run: optional(webAddress) }),
    policy: object({ path, sha256: digestHex }),
    verdict: object({
        result: oneOf('pass', 'fail', 'review', 'error'),
        reasons: list(matching(/^[^\p{Cs}]{1,4000}$/u, 'text of at most 4000 characters')),
    }),
    previousRelease: optional(object({ tag, manifestSha256: digestHex })),
    files: list(file),
});

// EXTERNAL MODULE: ./node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/index.js
var dist = __webpack_require__(8009);
;// CONCATENATED MODULE: ./packages/evidence/lib/yaml.js


/** Characters of one document; a manifest of ten thousand files has about five million. */
const sizeLimit = 16 * 1024 * 1024;
const depthLimit = 32;
/**
 * Parses one YAML 1.2 document by the JSON schema: `null`, `true`, `false` and JSON's numbers are what they are in JSON, all
 * else is text, quoted or not. Refuses what makes a file mean two things: anchors, aliases, tags, directives, duplicate
 * keys, keys that are not text, a second document. `what` names the file in errors. Throws a Problem.
 */
function parseYaml(text, what) {
    if (text.length > sizeLimit)
        refuse(what, `it has ${text.length} characters, more than the ${sizeLimit} accepted.`);
    const lines = new dist/* LineCounter */.HN();
    const document = parseOne(text, what, lines);
    if (document.contents)
        refuseSurprises(document.contents, what, lines);
    return document.toJS({ maxAliasCount: 0 });
}
/** YAML that reads one way only: strings in double quotes, lines never folded, keys in the order of the value. */
function renderYaml(value) {
    return (0,dist/* stringify */.As)(value, {
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
        refuse(what, 'it is empty.', 'Give it content.');
    const problem = document.errors[0] ?? document.warnings[0];
    // The composer is recursive: nesting that is deep enough exhausts the stack.
    if (problem?.message.includes('call stack'))
        refuse(what, 'it is nested too deeply.');
    if (problem)
        refuse(what, sentence(problem.message), undefined, problem);
    if (documents.length > 1)
        refuse(what, `it holds ${documents.length} YAML documents.`, 'Give exactly one.');
    if (document.directives?.yaml.explicit)
        refuse(what, 'it has a %YAML directive.', 'Remove it: YAML 1.2 is meant.');
    return document;
}
/** The parser's message without its picture of the place: `Missing closing "quote at line 2, column 1.` */
function sentence(message) {
    return `${message.split('\n')[0]?.replace(/[:.]*$/, '')}.`;
}
function compose(text, lineCounter) {
    const found = (0,dist/* parseAllDocuments */.hR)(text, {
        version: '1.2',
        schema: 'json',
        customTags: withPlainText,
        merge: false,
        // Checked below: the library compares every key of a map with every other.
        uniqueKeys: false,
        lineCounter,
    });
    return 'empty' in found ? [] : found;
}
/** The JSON schema's last rule refuses unquoted text, which every file written by a person has. */
function withPlainText(tags) {
    return tags.filter(tag => typeof tag === 'string' || tag.tag !== '');
}
function refuseSurprises(root, what, lines) {
    (0,dist/* visit */.YR)(root, (key, node, path) => {
        if (!(0,dist/* isNode */.Ll)(node))
            return;
        const at = `at line ${lines.linePos(node.range?.[0] ?? 0).line}`;
        if (path.filter(dist/* isCollection */.P3).length > depthLimit)
            refuse(what, `it is nested deeper than ${depthLimit} levels ${at}.`);
        if ((0,dist/* isAlias */.Vj)(node))
            refuse(what, `it has an alias ${at}.`, 'Write the value out.');
        if (node.anchor !== undefined)
            refuse(what, `it has an anchor ${at}.`, 'Remove it.');
        if (node.tag !== undefined)
            refuse(what, `it has a tag ${at}.`, 'Remove it.');
        if ((0,dist/* isMap */.jh)(node))
            refuseRepeated(node, what, at);
        if (!(0,dist/* isScalar */.jn)(node))
            return key === 'key' ? refuse(what, `a key ${at} is not text.`) : undefined;
        if (key === 'key' && typeof node.value !== 'string')
            refuse(what, `the key ${at} is not text.`, 'Put it in quotes.');
        if (typeof node.value === 'number')
            refuseInexact(node.value, what, at);
        return undefined;
    });
}
function refuseRepeated({ items }, what, at) {
    const keys = new Set();
    for (const { key } of items) {
        const name = (0,dist/* isScalar */.jn)(key) ? key.value : key;
        if (keys.has(name))
            refuse(what, `it has the key ${JSON.stringify(name)} twice in the mapping ${at}.`);
        keys.add(name);
    }
}
/** A number that JavaScript rounds is another number to the next reader. */
function refuseInexact(value, what, at) {
    if (Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value)))
        return;
    refuse(what, `the number ${at} can't be held exactly.`, 'Put it in quotes if it is text.');
}
function refuse(what, found, next = 'Correct the file.', cause) {
    throw new lib_problem/* Problem */.A(`read ${what}`, {
        found,
        next,
        ...(cause === undefined ? {} : { cause, details: (0,lib_problem/* messageOf */.b)(cause) }),
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/manifest.js







/** Reads and checks a manifest in full. Throws a Problem that names the place of the first wrong value. */
function parseManifest(text) {
    return checkManifest(parseYaml(text, 'manifest.yaml'));
}
/** The text of a manifest: keys, files and images in a fixed order, all strings quoted. Throws a Problem as parseManifest does. */
function renderManifest(manifest) {
    const { files, images } = manifest;
    return renderYaml(checkManifest({
        ...manifest,
        files: [...files].sort((a, b) => files_byBytes(a.path, b.path)),
        images: [...images].sort((a, b) => files_byBytes(a.name, b.name)),
    }));
}
/**
 * What of a manifest stays equal when the tag is built again: all but the run, the verdict, the previous release, and size
 * and digest of files that are not reproducible by bytes. Keys in a fixed order, so that two can be compared as JSON.
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
    const manifest = readShape(manifestShape, value, 'manifest.yaml', nextStep);
    const broken = brokenRule(manifest);
    if (broken !== undefined)
        throw new lib_problem/* Problem */.A('read manifest.yaml', { found: broken, next: nextStep });
    return manifest;
}
const nextStep = 'A manifest is described by docs/schema/manifest.v1.json.';

;// CONCATENATED MODULE: ./packages/evidence/lib/sums.js



const what = 'read SHA256SUMS';
const lineForm = /^([0-9a-f]{64}) {2}(.+)$/u;
/** The format of `sha256sum`, in bytewise order of the paths: `sha256sum --check` reads it. */
function renderSums(sums) {
    return [...sums]
        .sort((a, b) => files_byBytes(a.path, b.path))
        .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
        .join('');
}
/** The lines of a SHA256SUMS file. Throws a Problem at a line of another form, an unsafe path, or a path given twice. */
function parseSums(text) {
    if (text !== '' && !text.endsWith('\n'))
        throw new lib_problem/* Problem */.A(what, { found: 'its last line is not whole.', next: 'Get the file again.' });
    const sums = text.split('\n').slice(0, -1).map(parseLine);
    const twice = collision(sums.map(({ path }) => path));
    if (twice)
        throw new lib_problem/* Problem */.A(what, { found: `it lists ${JSON.stringify(twice[1])} twice.`, next: 'Get the file again.' });
    return sums;
}
function parseLine(line, index) {
    const [, sha256, path] = lineForm.exec(line) ?? [];
    if (sha256 === undefined || path === undefined || !isSafePath(path)) {
        throw new lib_problem/* Problem */.A(what, {
            found: `line ${index + 1} is ${JSON.stringify(line.slice(0, 100))}.`,
            next: 'A line is a SHA-256 in lower-case hex, two blanks, and a relative path.',
        });
    }
    return { path, sha256 };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/cannot-check.js

/**
 * Something needed for a check is missing (a trusted root, a log's key): nothing is known about what was to be checked,
 * neither good nor bad. Any other Problem of a check means: it does not hold.
 */
class CannotCheck extends lib_problem/* Problem */.A {
}

;// CONCATENATED MODULE: ./packages/evidence/lib/public-key.js


/** Reads a public key in PEM (SPKI), as `cosign generate-key-pair` writes it; refuses private keys. */
function parsePublicKey(pem) {
    if (pem.includes('PRIVATE KEY')) {
        // The text is not repeated: it is a secret.
        throw unusable('it is a private key.', 'Give the public key (`cosign.pub`), and make sure that nobody else has seen the private one.');
    }
    try {
        return (0,external_node_crypto_.createPublicKey)({ key: pem, format: 'pem' });
    }
    catch (cause) {
        throw unusable('it is not a public key in PEM form.', 'Give the file that starts with `-----BEGIN PUBLIC KEY-----`.', cause);
    }
}
/** SHA-256 of the key in DER (SPKI), lower-case hex: what a policy and a report show of a key. */
function keyFingerprint(pem) {
    const der = parsePublicKey(pem).export({ format: 'der', type: 'spki' });
    return (0,external_node_crypto_.createHash)('sha256').update(der).digest('hex');
}
function unusable(found, next, cause) {
    return new CannotCheck('read the public key', { found, next, cause });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/report.js



/** Runs one check. A Problem is a failure; what prevented the check (CannotCheck, an error of the system) is an error. */
async function check(name, body) {
    try {
        const { detail, verified, status = 'pass' } = await body();
        return { name, status, detail, ...(verified ? signature(verified) : {}) };
    }
    catch (error) {
        const status = error instanceof lib_problem/* Problem */.A && !(error instanceof CannotCheck) ? 'fail' : 'error';
        return { name, status, detail: error instanceof lib_problem/* Problem */.A ? `${error.found}` : `${(0,lib_problem/* messageOf */.b)(error)}.` };
    }
}
/** A failed check says which file it is about. */
function naming(file, result) {
    if (result.status === 'pass' || result.status === 'absent' || result.detail.includes(file))
        return result;
    return { ...result, detail: `${file}: ${result.detail}` };
}
/** Throws what makes a check fail. */
function fail(found) {
    throw new lib_problem/* Problem */.A('verify the release', { found, next: 'Do not use it: get it again from where it was published.' });
}
/** `1 image`, `2 images` */
function counted(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
/** The worst of all checks and files: a failure outweighs what could not be checked. */
function resultOf(report) {
    const statuses = [...report.checks, ...report.files].map(({ status }) => status);
    if (statuses.includes('fail'))
        return 'not verified';
    return statuses.includes('error') ? 'could not check' : 'verified';
}
function signature({ signer, time }) {
    const signedBy = signer.kind === 'key' ? { kind: 'key', sha256: keyFingerprint(signer.publicKey) } : signer;
    return { signedBy, ...(time === undefined ? {} : { signedAt: time }) };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/sums.js



const [manifestName, bundleName, sumsName] = unlisted;
/** What SHA256SUMS says of a release: every file of the manifest, the manifest, and its signature. */
function releaseSums(manifest, own) {
    const listed = manifest.files.map(({ path, sha256 }) => ({ path, sha256 }));
    return renderSums([...listed, { path: manifestName, sha256: own.manifest }, { path: bundleName, sha256: own.bundle }]);
}
/** SHA256SUMS against what it must be, byte for byte; the first line that differs is named. */
async function checkSums(manifest, source) {
    const bytes = (await source.read(sumsName)) ?? fail(`${sumsName} is missing.`);
    const own = await Promise.all([source.measure(manifestName), source.measure(bundleName)]);
    const expected = releaseSums(manifest, { manifest: own[0].sha256, bundle: own[1].sha256 });
    if (bytes.equals(Buffer.from(expected)))
        return { detail: `${sumsName} is the sums of all ${manifest.files.length + 2} files.` };
    return fail(`${sumsName} ${difference(parseSums(bytes.toString()), parseSums(expected))}`);
}
function difference(found, expected) {
    const digests = new Map(found.map(({ path, sha256 }) => [path, sha256]));
    const wrong = expected.find(({ path, sha256 }) => digests.get(path) !== sha256);
    if (wrong)
        return `has ${digests.has(wrong.path) ? 'another digest for' : 'no line for'} ${JSON.stringify(wrong.path)}.`;
    const paths = new Set(expected.map(({ path }) => path));
    const extra = found.find(({ path }) => !paths.has(path));
    return extra ? `lists ${JSON.stringify(extra.path)}, which is not part of the release.` : 'is not in bytewise order.';
}

;// CONCATENATED MODULE: ./packages/core/lib/notes/format.js
/** `1.5 MB`, `312 bytes`: decimal units, one digit after the point. */
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
/** `2026-01-31T12:00:00Z` as `31 January 2026`, whatever the machine's locale and zone. */
function formatDate(time) {
    const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(time) ?? [];
    return `${Number(day)} ${months[Number(month) - 1]} ${year}`;
}
const months = 'January February March April May June July August September October November December'.split(' ');
/** Text inside a cell of a Markdown table, or after a bullet: nothing in it starts markup, a link, a mention or HTML. */
function escapeMarkdown(text) {
    return text
        .replace(/\s+/g, ' ')
        .replace(/[\\`*_{}[\]()#+!|<>~@&]/g, character => `\\${character}`)
        .replaceAll('\\@', '&#64;')
        .replaceAll('\\&', '&amp;')
        .replaceAll('\\<', '&lt;')
        .replaceAll('\\>', '&gt;');
}
/** Inline code that holds any text: a fence longer than the backticks inside, and no character that ends a table's cell. */
function code(text) {
    const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(run => run.length));
    const fence = '`'.repeat(longest + 1);
    const padded = longest > 0 ? ` ${text} ` : text;
    return `${fence}${padded.replace(/\s+/g, ' ').replace(/\\*\|/g, found => `${'\\'.repeat(2 * found.length - 2)}\\|`)}${fence}`;
}

;// CONCATENATED MODULE: ./packages/core/lib/html/markup.js
/** HTML that is safe to put into a page: made by `html`, or escaped text. */
class Markup {
    text;
    constructor(text) {
        this.text = text;
    }
}
/** A template in which every value is escaped, unless it is Markup already; lists are joined, undefined is nothing. */
function html(parts, ...values) {
    return new Markup(parts.map((part, index) => part + render(values[index])).join(''));
}
/** Text as it may stand between tags and in quoted attributes. Control characters and those that turn the direction of text are shown as �. */
function escapeHtml(text) {
    const visible = text.replace(/[^\P{Cc}\n\t]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu, '\ufffd');
    return visible.replace(/[&<>"'`]/g, character => `&#${character.codePointAt(0)};`);
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

;// CONCATENATED MODULE: ./packages/core/lib/html/downloads.js


/** The artifacts, each with its digest. */
function artifactSection({ artifacts }) {
    const rows = artifacts.map(({ name, size, sha256 }) => html `<li>
<div class="row"><strong class="mono">${name}</strong><span class="soft">${formatSize(size)}</span></div>
<div class="copyable" data-copy="SHA-256 of ${name}"><span class="sr">SHA-256</span><code>${sha256}</code></div>
</li>`);
    const lead = artifacts.length === 0
        ? 'This release has no files besides its evidence.'
        : `${count(artifacts.length, 'file')}, each with its SHA-256.`;
    return html `<section id="downloads" aria-labelledby="h-downloads"><h2 id="h-downloads">Downloads</h2><p>${lead}</p><ul class="rows">${rows}</ul></section>`;
}
/** The images, by digest. */
function imageSection({ images }) {
    if (images.length === 0)
        return undefined;
    const rows = images.map(({ name, repository, digest, platforms }) => html `<li>
<div class="row"><strong>${name}</strong><span class="soft">${platforms.map(({ platform }) => platform).join(', ')}</span></div>
<div class="copyable" data-copy="reference of ${name}"><code>${repository}@${digest}</code></div>
</li>`);
    return html `<section id="images" aria-labelledby="h-images"><h2 id="h-images">Container images</h2><p>Pull them by digest: a tag can move, a digest cannot.</p><ul class="rows">${rows}</ul></section>`;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings.js
/** The value of `schema`, and the `$id` of the JSON Schema. */
const findings_findingsSchema = 'https://github.com/org/release-tools/blob/v1/docs/schema/findings.v1.json';
const engineNames = ['grype', 'trivy'];
const fixStates = ['fixed', 'not-fixed', 'wont-fix', 'unknown'];
/** True when there is a version that has the fix. */
function findings_isFixable(finding) {
    return finding.fix.state === 'fixed';
}
/** Name and version of a package: `jinja2 2.11.2`. */
function packageLabel({ name, version }) {
    return version === '' ? name : `${name} ${version}`;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/severity.js
/** From the least to the most severe. Grype alone knows NEGLIGIBLE. */
const severity_severities = ['UNKNOWN', 'NEGLIGIBLE', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL'];
/** The severity that an engine wrote, in any case; what we don't know is UNKNOWN. */
function parseSeverity(text) {
    const upper = text?.toUpperCase();
    return severity_severities.find(known => known === upper) ?? 'UNKNOWN';
}
/** Bigger is worse. */
function rank(severity) {
    return severity_severities.indexOf(severity);
}
/** The most severe of some; UNKNOWN for none. */
function highest(some) {
    return some.reduce((worst, severity) => (rank(severity) > rank(worst) ? severity : worst), 'UNKNOWN');
}
/** Trivy has no NEGLIGIBLE and says LOW for it, so that the two words do not contradict each other. */
function sameSeverity(a, b) {
    const comparable = (severity) => (severity === 'NEGLIGIBLE' ? 'LOW' : severity);
    return comparable(a) === comparable(b);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/coverage/model.js
/** The numbers of some files together. */
function model_countsOf(files) {
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
/** The sum of numbers. */
function sumCounts(all) {
    const sum = { lines: 0, coveredLines: 0, branches: 0, coveredBranches: 0 };
    for (const counts of all)
        for (const key of Object.keys(sum))
            sum[key] += counts[key];
    return sum;
}
/** Percent of lines and branches together, as coverage.py has it: 100 where there is nothing to cover. */
function model_percentOf({ lines, coveredLines, branches, coveredBranches }) {
    const total = lines + branches;
    return total === 0 ? 100 : (100 * (coveredLines + coveredBranches)) / total;
}
/** `93.4`: one decimal; neither 100.0 nor 0.0 unless it is exactly that, as coverage.py shows it. */
function formatPercent(percent) {
    if (percent > 99.9 && percent < 100)
        return '99.9';
    if (percent > 0 && percent < 0.1)
        return '0.1';
    return percent.toFixed(1);
}

;// CONCATENATED MODULE: ./packages/core/lib/notes/tests.js


/** What is known of the tests, one text for each thing; `quote` is for what others wrote. */
function testTexts({ tests, coverage }, quote) {
    return [
        ...(tests === undefined ? [] : [`Tests: ${testsText(tests)}.`]),
        ...(coverage === undefined ? [] : [`Test coverage: ${coverageText(coverage, quote)}.`]),
    ];
}
/** `312 tests passed, 4 skipped`, `3 of 312 tests failed`. */
function testsText({ total, passed, failed, error, skipped }) {
    if (total === 0)
        return 'no test ran';
    const skips = skipped === 0 ? '' : `, ${skipped} skipped`;
    if (failed + error === 0)
        return `${count(passed, 'test')} passed${skips}`;
    return `${failed + error} of ${count(total, 'test')} failed${skips}`;
}
/** `560 of 600 lines and 94 of 100 branches` */
function countsText({ lines, coveredLines, branches, coveredBranches }) {
    const ofBranches = branches === 0 ? '' : ` and ${coveredBranches} of ${count(branches, 'branch', 'branches')}`;
    return `${coveredLines} of ${count(lines, 'line')}${ofBranches}`;
}
function coverageText({ counts, version }, quote) {
    const by = version === undefined ? '' : `, by coverage.py ${quote(version)}`;
    return `${formatPercent(model_percentOf(counts))} % (${countsText(counts)})${by}`;
}

;// CONCATENATED MODULE: ./packages/core/lib/notes/evidence.js




/** What is known of a release's content, as a Markdown list. */
function evidenceLines(facts) {
    return [
        `- **Verdict of the policy: ${facts.verdict.result}.** ${facts.verdict.reasons.map(escapeMarkdown).join(' ')}`.trimEnd(),
        `- Built from commit ${code(facts.source.commit)} of ${formatDate(facts.source.commitTime)} in ${facts.source.repository}.`,
        ...facts.sboms.map(sbom => `- ${escapeMarkdown(sbom.target)}: ${count(sbom.components, 'component')}, ${licenceText(sbom.licences)}.`),
        ...facts.scans.map(scan => `- ${escapeMarkdown(scanTitle(scan))}: ${findingCounts(scan.findings)}, by ${engineText(scan)}.`),
        ...testTexts(facts, escapeMarkdown).map(text => `- ${text}`),
        ...facts.exceptions.filter(applied => applied.findings.length > 0).map(exceptionLine),
        ...sampleNotice(facts),
        ...facts.provenance.map(entry => `- Provenance (SLSA v1) by ${code(entry.builder)}: ${count(entry.subjects, 'subject')}, ${count(entry.dependencies, 'dependency', 'dependencies')}.`),
    ];
}
/** `Image widget (linux/amd64)`, `Project widget`. */
function scanTitle({ target }) {
    const platform = target.platform === undefined ? '' : ` (${target.platform})`;
    return `${target.kind === 'image' ? 'Image' : 'Project'} ${target.name}${platform}`;
}
/** `2 known vulnerabilities (1 HIGH, 1 MEDIUM)`. */
function findingCounts(findings) {
    if (findings.length === 0)
        return 'no known vulnerability';
    const counts = severity_severities
        .toReversed()
        .map(severity => [severity, findings.filter(finding => finding.severity === severity).length]);
    const parts = counts.filter(([, number]) => number > 0).map(([severity, number]) => `${number} ${severity}`);
    return `${count(findings.length, 'known vulnerability', 'known vulnerabilities')} (${parts.join(', ')})`;
}
/** `grype 0.119.0 and trivy 0.59.1`; an engine that failed is said to have. */
function engineText({ engines }) {
    return engines
        .map(engine => `${engine.name} ${engine.version}${engine.status === 'error' ? ' (failed)' : ''}`)
        .join(' and ');
}
/** The words for databases that are small samples, where one is. */
function sampleNotice({ scans }) {
    const sample = scans.some(scan => scan.engines.some(engine => engine.database.sample === true));
    return sample
        ? ['- **The vulnerability databases were small samples** made for tests: they know only a few vulnerabilities.']
        : [];
}
function exceptionLine({ exception, findings }) {
    const packages = [...new Set(findings.map(finding => packageLabel(finding.package)))].map(escapeMarkdown);
    const where = packages.length === 0 ? '' : ` in ${packages.join(', ')}`;
    return `- Exception for ${code(exception.id)}${where} until ${formatDate(exception.expires)}: ${escapeMarkdown(exception.reason)}`;
}
function licenceText(licences) {
    if (licences.length === 0)
        return 'no licence known';
    const shown = licences.slice(0, 5).map(([name, number]) => `${escapeMarkdown(name)} ×${number}`);
    return `licences ${shown.join(', ')}${licences.length > 5 ? ` and ${licences.length - 5} more` : ''}`;
}

;// CONCATENATED MODULE: ./packages/core/lib/html/findings.js





/** What the scanners found, both opinions side by side, with the exceptions that cover it. */
function findingSection(facts) {
    if (facts.scans.length === 0)
        return undefined;
    const { verdict } = facts;
    return html `<section id="findings" aria-labelledby="h-findings"><h2 id="h-findings">Known vulnerabilities</h2>
<p>All that the scanners found on the day of the release, not only what fails the policy.</p>
${isSample(facts) ? html `<p class="note">The vulnerability databases were small samples made for tests: they know only a few vulnerabilities.</p>` : undefined}
${verdict.reasons.map(reason => html `<p class="note">${reason}</p>`)}
${facts.scans.map(scan => scanBlock(scan, facts))}
</section>`;
}
function isSample({ scans }) {
    return scans.some(scan => scan.engines.some(engine => engine.database.sample === true));
}
function scanBlock(scan, facts) {
    const worstFirst = scan.findings.toSorted((a, b) => rank(b.severity) - rank(a.severity));
    return html `<h3>${scanTitle(scan)}</h3>
<p class="soft">${findings_sentence(findingCounts(scan.findings))}, by ${engineText(scan)}.</p>
<ul class="rows">${worstFirst.map(finding => findingRow(finding, facts))}</ul>`;
}
function findings_sentence(text) {
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
function findingRow(finding, { exceptions }) {
    const applied = exceptions.find(candidate => candidate.findings.some(covered => isSame(covered, finding)));
    return html `<li>
<div class="row"><span>${severityPill(finding.severity)} <strong>${packageLabel(finding.package)}</strong></span><span class="mono">${findings_link(finding)}</span></div>
<div class="opinions">${finding.opinions.map(opinionText)}${disagreement(finding)}</div>
${applied === undefined ? undefined : html `<p class="exception"><strong>Exception until ${formatDate(applied.exception.expires)}${applied.expired ? ' (expired)' : ''}:</strong> ${applied.exception.reason}</p>`}
</li>`;
}
// The verdict is computed from other objects than those read for this page.
function isSame(a, b) {
    return a.id === b.id && packageLabel(a.package) === packageLabel(b.package);
}
function findings_link(finding) {
    const url = finding.opinions.map(opinion => opinion.url).find(candidate => candidate?.startsWith('https://'));
    return url === undefined ? html `${finding.id}` : html `<a href="${url}" rel="noreferrer">${finding.id}</a>`;
}
function opinionText({ engine, severity, fix }) {
    const fixed = fix.versions.length > 0
        ? `fixed in ${fix.versions.join(', ')}`
        : fix.state === 'wont-fix'
            ? 'will not be fixed'
            : 'no fix yet';
    return html `<span><span class="soft">${engine}</span> ${severity}, ${fixed}</span>`;
}
function disagreement({ disagreement, opinions }) {
    if (disagreement === 'severity')
        return html `<span class="pill warn">The scanners disagree on the severity</span>`;
    return disagreement === 'presence'
        ? html `<span class="pill warn">Only ${opinions.map(opinion => opinion.engine).join(', ')} lists it</span>`
        : undefined;
}
function severityPill(severity) {
    const tones = { CRITICAL: 'bad', HIGH: 'high', MEDIUM: 'warn' };
    return html `<span class="pill ${tones[severity] ?? ''}">${severity}</span>`;
}

;// CONCATENATED MODULE: ./packages/core/lib/html/markdown.js

/**
 * The little of Markdown that changelogs use, as HTML: headings, paragraphs, lists, code, emphasis, links to the web. All else
 * stays text; raw HTML is shown, never passed on.
 */
function renderMarkdown(text) {
    const out = [];
    const lines = text.replace(/\r/g, '').split('\n');
    for (let index = 0; index < lines.length;) {
        const taken = [fence, heading, markdown_list, paragraph].map(block => block(lines, index)).find(found => found !== undefined);
        if (taken !== undefined)
            out.push(taken.markup);
        index = taken?.next ?? index + 1;
    }
    return html `${out}`;
}
const fence = (lines, at) => {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(lines[at] ?? '')?.[1];
    if (mark === undefined)
        return undefined;
    const end = lines.findIndex((line, index) => index > at && line.trim().startsWith(mark));
    const last = end === -1 ? lines.length : end;
    return { markup: html `<pre>${lines.slice(at + 1, last).join('\n')}</pre>`, next: last + 1 };
};
const heading = (lines, at) => {
    const text = /^#{1,6}\s+(.*?)\s*#*$/.exec(lines[at] ?? '')?.[1];
    return text === undefined ? undefined : { markup: html `<h3>${inline(text)}</h3>`, next: at + 1 };
};
const bullet = /^\s*(?:[-*+]|\d+[.)])\s+/;
const markdown_list = (lines, at) => {
    if (!bullet.test(lines[at] ?? ''))
        return undefined;
    const items = [];
    let next = at;
    for (; next < lines.length && (bullet.test(lines[next] ?? '') || /^\s+\S/.test(lines[next] ?? '')); next += 1) {
        const line = lines[next] ?? '';
        if (bullet.test(line))
            items.push(line.replace(bullet, ''));
        else
            items.push(`${items.pop() ?? ''} ${line.trim()}`);
    }
    return { markup: html `<ul>${items.map(item => html `<li>${inline(item)}</li>`)}</ul>`, next };
};
const paragraph = (lines, at) => {
    const end = lines.findIndex((line, index) => index >= at &&
        (line.trim() === '' || (index > at && (bullet.test(line) || /^(#{1,6}\s| {0,3}(```|~~~))/.test(line)))));
    const last = end === -1 ? lines.length : end;
    if (last === at)
        return undefined;
    return { markup: html `<p>${inline(lines.slice(at, last).join(' '))}</p>`, next: last };
};
const spans = /(`+)(.+?)\1(?!`)|\*\*(.+?)\*\*|\[([^\]]+)\]\((https?:\/\/[^\s)]+)\)/g;
/** Code, strong text and links inside a line. */
function inline(text) {
    const out = [];
    let done = 0;
    for (const match of text.matchAll(spans)) {
        const [whole, , code, strong, label, target] = match;
        out.push(text.slice(done, match.index));
        if (code !== undefined)
            out.push(html `<code>${code.trim()}</code>`);
        else if (strong !== undefined)
            out.push(html `<strong>${strong}</strong>`);
        else
            out.push(html `<a href="${target}" rel="noreferrer">${label}</a>`);
        done = match.index + whole.length;
    }
    return html `${out}${text.slice(done)}`;
}

;// CONCATENATED MODULE: ./packages/core/lib/html/origin.js


const shownLicences = 8;
/** What the SBOMs say in sum. */
function sbomSection({ sboms }) {
    if (sboms.length === 0)
        return undefined;
    return html `<section id="components" aria-labelledby="h-components"><h2 id="h-components">Components</h2>
<p>From the SBOMs (CycloneDX and SPDX) that are part of this release.</p>
<div class="tiles">${sboms.map(sbom => html `<div class="tile"><b>${sbom.components}</b>${sbom.components === 1 ? 'component' : 'components'} in ${sbom.target}</div>`)}</div>
${sboms.map(licences)}
</section>`;
}
function licences({ target, components, licences, unlicensed }) {
    if (licences.length === 0)
        return undefined;
    const shown = licences.slice(0, shownLicences);
    const rest = licences.length - shown.length;
    return html `<h3>Licences of ${target}</h3>
<div class="licences">${shown.map(([name, number]) => html `<span class="name">${name}</span>${bar(number / components)}<span class="soft">${number}</span>`)}</div>
<p class="soft">${rest > 0 ? `${count(rest, 'more licence')}. ` : undefined}${unlicensed > 0 ? `${count(unlicensed, 'component')} without a known licence.` : undefined}</p>`;
}
// Widths stand in attributes of SVG, as the page's policy allows no style attribute.
function bar(share) {
    const width = Math.max(1, Math.min(100, share * 100)).toFixed(1);
    return html `<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="4" rx="1"/><rect width="${width}" height="4" rx="1"/></svg>`;
}
/** Where the release comes from, and who says so. */
function provenanceSection(facts) {
    const { source, builder, provenance } = facts;
    return html `<section id="provenance" aria-labelledby="h-provenance"><h2 id="h-provenance">Provenance</h2>
<p>Which source became these files, and on whose word.</p>
<dl>
<dt>Repository</dt><dd><a href="${source.repository}" rel="noreferrer">${source.repository}</a></dd>
<dt>Tag</dt><dd>${facts.tag}</dd>
<dt>Commit</dt><dd><code>${source.commit}</code></dd>
<dt>Time of the commit</dt><dd>${formatDate(source.commitTime)}, ${source.commitTime.slice(11, 16)} UTC</dd>
<dt>Builder</dt><dd><code>${builder.id}</code></dd>
${builder.run === undefined ? undefined : html `<dt>Run</dt><dd><a href="${builder.run}" rel="noreferrer">${builder.run}</a></dd>`}
</dl>
${provenance.map(statement)}
${provenance.length === 0 ? html `<p class="soft">There is no signed provenance in this release.</p>` : undefined}
</section>`;
}
function statement({ builder, buildType, subjects, dependencies, signature }) {
    return html `<h3>Signed statement (SLSA provenance v1)</h3>
<dl>
<dt>Says that</dt><dd><code>${builder}</code> built ${count(subjects, 'subject')} from ${count(dependencies, 'dependency', 'dependencies')}</dd>
<dt>Kind of build</dt><dd><code>${buildType}</code></dd>
<dt>Signed by</dt><dd>${signedBy(signature)}</dd>
</dl>`;
}
function signedBy({ signer, logged }) {
    const who = signer.kind === 'key'
        ? html `key <code>${signer.fingerprint}</code>`
        : html `<code>${signer.identity}</code>, by the word of <code>${signer.issuer}</code>`;
    return html `${who}${logged ? ' (in a transparency log)' : undefined}`;
}

;// CONCATENATED MODULE: ./packages/core/lib/html/script.js
/** Adds a copy button beside all that is worth copying. Without scripts the page has everything but these buttons. */
const script = `
'use strict'
const status = document.getElementById('status')
const copy = async text => {
  try { await navigator.clipboard.writeText(text) } catch {
    const area = document.createElement('textarea')
    area.value = text
    document.body.append(area)
    area.select()
    document.execCommand('copy')
    area.remove()
  }
}
for (const target of document.querySelectorAll('[data-copy]')) {
  const button = document.createElement('button')
  const label = target.dataset.copy
  button.type = 'button'
  button.textContent = 'Copy'
  button.setAttribute('aria-label', 'Copy ' + label)
  button.addEventListener('click', async () => {
    await copy((target.dataset.text ? document.getElementById(target.dataset.text) : target.querySelector('code') || target).textContent)
    button.textContent = 'Copied'
    status.textContent = 'Copied ' + label
    setTimeout(() => { button.textContent = 'Copy' }, 1500)
  })
  target.append(button)
}
`;

;// CONCATENATED MODULE: ./packages/core/lib/html/style.js
/** The style of release.html: both colour schemes, narrow screens and paper. No external font, image or file. */
const style = `
:root {
  color-scheme: light dark;
  --page: #f6f7f9; --card: #ffffff; --ink: #14181f; --soft: #545d6b; --line: #dde1e8; --well: #f1f3f6;
  --accent: #0b5fd0; --good: #0f7a3d; --good-bg: #e3f5ea; --warn: #8a5a00; --warn-bg: #fdf0d5; --bad: #b3122f; --bad-bg: #fde5e9;
  --orange: #a53d00; --orange-bg: #fde8dc; --grey: #4b5563; --grey-bg: #e9ecf1;
  --mono: ui-monospace, SFMono-Regular, "Cascadia Mono", "Segoe UI Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0d1016; --card: #161b23; --ink: #e8ecf2; --soft: #9aa5b5; --line: #2a313d; --well: #10141b;
    --accent: #79b0ff; --good: #5fd38d; --good-bg: #10301f; --warn: #f0bf5a; --warn-bg: #352808; --bad: #ff8a9b; --bad-bg: #3b1219;
    --orange: #ffab78; --orange-bg: #3a1e0d; --grey: #b4bdca; --grey-bg: #262d38;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", sans-serif; }
main, header, footer { max-width: 62rem; margin: 0 auto; padding: 0 1.5rem; }
header { padding-top: 4rem; padding-bottom: 1rem; }
h1 { font-size: clamp(2rem, 6vw, 3.2rem); line-height: 1.1; letter-spacing: -.025em; margin: 0; overflow-wrap: anywhere; }
h1 span { color: var(--soft); font-weight: 400; }
h2 { font-size: 1.35rem; letter-spacing: -.01em; margin: 0 0 .4rem; }
h3 { font-size: 1rem; margin: 1.4rem 0 .4rem; }
p { margin: .4rem 0; }
a { color: var(--accent); text-underline-offset: .18em; }
a:focus-visible, button:focus-visible, pre:focus-visible, summary:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
section { background: var(--card); border: 1px solid var(--line); border-radius: 14px; padding: 1.6rem 1.75rem; margin: 1.25rem 0; }
section > p:first-of-type { color: var(--soft); margin-bottom: 1rem; }
code, pre, .mono { font-family: var(--mono); font-size: .86em; }
pre > span { display: inline-block; max-width: 100%; overflow-wrap: anywhere; vertical-align: top; }
section > ul:not(.rows) { margin: .3rem 0; padding-left: 1.4rem; }
section > :last-child { margin-bottom: 0; }
code { overflow-wrap: anywhere; }
.eyebrow { color: var(--soft); margin: 0 0 .5rem; overflow-wrap: anywhere; }
.lead { display: flex; flex-wrap: wrap; gap: .5rem .6rem; align-items: center; margin: 1.1rem 0 0; }
.pill { display: inline-block; border-radius: 99px; padding: .12rem .7rem; font-size: .82rem; font-weight: 600; white-space: nowrap; background: var(--grey-bg); color: var(--grey); }
.pill.good { background: var(--good-bg); color: var(--good); }
.pill.warn { background: var(--warn-bg); color: var(--warn); }
.pill.bad { background: var(--bad-bg); color: var(--bad); }
.pill.high { background: var(--orange-bg); color: var(--orange); }
nav { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; margin: 1.6rem 0 0; padding-top: 1rem; border-top: 1px solid var(--line); font-size: .95rem; }
nav a { text-decoration: none; }
nav a:hover { text-decoration: underline; }
.note { border-left: 4px solid var(--warn); background: var(--warn-bg); color: var(--warn); padding: .7rem 1rem; border-radius: 0 10px 10px 0; margin: 1.25rem 0; }
ul.rows { list-style: none; margin: 0; padding: 0; }
ul.rows > li { border-top: 1px solid var(--line); padding: .8rem 0; }
ul.rows > li:first-child { border-top: 0; padding-top: .2rem; }
ul.rows > li:last-child { padding-bottom: 0; }
.row { display: flex; gap: .2rem 1rem; justify-content: space-between; align-items: baseline; flex-wrap: wrap; }
.row strong { overflow-wrap: anywhere; min-width: 0; }
.soft { color: var(--soft); }
.copyable { display: flex; gap: .6rem; align-items: center; color: var(--soft); }
.copyable code { min-width: 0; }
button { font: inherit; font-size: .78rem; line-height: 1.4; color: var(--accent); background: transparent; border: 1px solid var(--line); border-radius: 7px; padding: .1rem .55rem; cursor: pointer; flex: none; }
button:hover { border-color: var(--accent); }
pre { background: var(--well); border: 1px solid var(--line); border-radius: 10px; padding: .8rem 1rem; margin: .4rem 0; line-height: 1.55; white-space: pre-wrap; overflow-wrap: anywhere; }
ol.steps { list-style: none; counter-reset: step; margin: 0; padding: 0; }
ol.steps > li { counter-increment: step; position: relative; padding: 0 0 1.1rem 2.6rem; }
ol.steps > li::before { content: counter(step); position: absolute; left: 0; top: 0; width: 1.7rem; height: 1.7rem; border-radius: 50%; background: var(--grey-bg); color: var(--grey); font-weight: 600; font-size: .85rem; display: grid; place-items: center; }
ol.steps > li:last-child { padding-bottom: 0; }
.step-head { display: flex; justify-content: space-between; gap: 1rem; align-items: baseline; }
dl { display: grid; grid-template-columns: minmax(8rem, max-content) 1fr; gap: .45rem 1.5rem; margin: 0; }
dt { color: var(--soft); }
dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: .8rem; margin: 0 0 .4rem; }
.tile { background: var(--well); border-radius: 10px; padding: .8rem 1rem; }
.tile b { display: block; font-size: 1.7rem; line-height: 1.2; letter-spacing: -.02em; }
.opinions { display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; font-size: .92rem; margin: .25rem 0 0; }
.exception { font-size: .92rem; border-left: 3px solid var(--line); padding-left: .8rem; margin: .5rem 0 0; }
.licences { display: grid; grid-template-columns: minmax(6rem, max-content) 1fr max-content; gap: .3rem 1rem; align-items: center; font-size: .92rem; }
.licences span:first-child, .licences .name { overflow-wrap: anywhere; max-width: 18rem; }
.bar { width: 100%; height: .5rem; display: block; }
.bar rect { fill: var(--accent); opacity: .75; }
.bar .track { fill: var(--grey-bg); opacity: 1; }
footer { color: var(--soft); font-size: .9rem; padding-top: .5rem; padding-bottom: 4rem; }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 40rem) {
  main, header, footer { padding-left: 1rem; padding-right: 1rem; }
  header { padding-top: 2.2rem; }
  section { padding: 1.2rem 1.1rem; border-radius: 12px; }
  dl { grid-template-columns: 1fr; gap: 0; }
  dd { margin-bottom: .6rem; }
  ol.steps > li { padding-left: 0; }
  ol.steps > li::before { position: static; margin-bottom: .3rem; }
}
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
@media print {
  :root { --page: #fff; --card: #fff; --ink: #000; --soft: #333; --line: #bbb; --well: #fff; }
  body { font-size: 10.5pt; }
  header { padding-top: 0; }
  nav, button { display: none; }
  section { border: 0; border-top: 1px solid #bbb; border-radius: 0; padding: 1rem 0; margin: 0; }
  ul.rows > li, ol.steps > li, .tile { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  a { color: inherit; }
}
`;

;// CONCATENATED MODULE: ./packages/core/lib/html/tests.js


/** How the tests went and what they reached, where that is known. */
function testSection(facts) {
    // The template escapes.
    const texts = testTexts(facts, text => text);
    return texts.length === 0
        ? undefined
        : html `<section id="tests" aria-labelledby="h-tests"><h2 id="h-tests">Tests</h2>${texts.map(text => html `<p>${text}</p>`)}</section>
`;
}

;// CONCATENATED MODULE: ./packages/core/lib/shell.js
/** A word as a POSIX shell takes it literally, for commands that people paste; our own programs start without a shell. */
function shellWord(text) {
    return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

;// CONCATENATED MODULE: ./packages/core/lib/notes/commands.js


/** Where the files that must not come from the release are expected: beside the directory of the assets. */
const keyFile = '../cosign.pub';
const trustedRootFile = '../trusted_root.json';
/** Every command that the notes print; a test runs each against a real release. */
function checks(facts) {
    return [
        commands_whole(facts),
        ...opensslCheck(facts),
        tarballCheck(facts),
        sumsCheck(facts),
        ...provenanceCheck(facts),
        ...imageChecks(facts),
    ];
}
function commands_whole(facts) {
    const evidence = [
        ...facts.images.flatMap(image => image.signature ?? []),
        ...facts.provenance.map(entry => entry.signature),
    ];
    const signers = [facts.signature, ...evidence].map(signature => signature.signer);
    return {
        shows: 'Everything at once, offline: signatures, every digest, provenance.',
        tool: 'release-tools',
        lines: [verifyCommand(signers, facts.source.repository, facts.ownTrustedRoot)],
    };
}
/** `release-tools verify` for the assets in the current directory, with each signer once. `repository` is its web address. */
function verifyCommand(signers, repository, ownTrustedRoot) {
    const flags = new Set(signers.map(signer => signerFlags(signer).join(' ')));
    // A reusable workflow of another repository signs for all that call it, so the reader says whose release is meant.
    const shared = signers.some(signer => signer.kind === 'identity' && !signer.identity.startsWith(`${repository}/`));
    return [
        'release-tools verify .',
        ...flags,
        ...(shared ? [`--source-repository ${shellWord(repository)}`] : []),
        ...(ownTrustedRoot ? [`--trusted-root ${trustedRootFile}`] : []),
    ].join(' ');
}
function opensslCheck({ tag, signature }) {
    if (signature.signer.kind !== 'key')
        return [];
    const tarball = tarballName(tag);
    const lines = [
        `openssl base64 -d -A -in ${tarball}.sig -out ../${tarball}.sig.der`,
        `openssl dgst -sha256 -verify ${keyFile} -signature ../${tarball}.sig.der ${tarball}`,
    ];
    return [{ shows: 'The tarball was signed with the project’s key.', tool: 'openssl', lines }];
}
function tarballCheck(facts) {
    const tarball = tarballName(facts.tag);
    const line = [
        'cosign verify-blob',
        ...cosignFlags(facts, facts.signature),
        `--bundle ${tarball}.sigstore.json`,
        tarball,
    ].join(' ');
    return {
        shows: facts.signature.signer.kind === 'key' ? 'The same with cosign.' : 'The tarball was signed by the workflow named.',
        tool: 'cosign',
        lines: [line],
    };
}
function sumsCheck({ tag }) {
    return {
        shows: 'Every file in the tarball is as listed.',
        tool: 'sha256sum',
        lines: [
            `tar -xzf ${tarballName(tag)} -C ..`,
            `(cd ../${tarballPrefix(tag)} && sha256sum --check --quiet SHA256SUMS && echo OK)`,
        ],
    };
}
/** cosign reads one attestation a file, so only where there is one. */
function provenanceCheck(facts) {
    const [provenance, ...more] = facts.provenance;
    const [artifact] = facts.artifacts;
    if (provenance === undefined || artifact === undefined || more.length > 0)
        return [];
    const flags = cosignFlags(facts, provenance.signature);
    const line = [
        'cosign verify-blob-attestation',
        ...flags,
        '--type slsaprovenance1',
        '--bundle provenance.intoto.jsonl',
        artifact.name,
    ].join(' ');
    return [{ shows: 'A download was built from this repository, by the workflow named.', tool: 'cosign', lines: [line] }];
}
function imageChecks(facts) {
    return facts.images.flatMap(({ name, repository, digest, signature }) => {
        if (signature === undefined)
            return [];
        const line = ['cosign verify', ...cosignFlags(facts, signature), `${repository}@${digest}`].join(' ');
        return [
            {
                shows: `The image ${name} in its registry is the one that was released.`,
                tool: 'cosign',
                lines: [line],
            },
        ];
    });
}
function cosignFlags(facts, signature) {
    // Without a log entry cosign wants to be told that none is expected; a key needs none.
    const log = signature.logged ? [] : ['--insecure-ignore-tlog'];
    const timestamps = signature.signer.kind === 'identity' && !signature.logged ? ['--use-signed-timestamps'] : [];
    return [...signerFlags(signature.signer), ...rootFlag(facts, signature), ...log, ...timestamps];
}
function rootFlag({ ownTrustedRoot }, signature) {
    const unused = signature.signer.kind === 'key' && !signature.logged;
    return ownTrustedRoot && !unused ? [`--trusted-root ${trustedRootFile}`] : [];
}
function signerFlags(signer) {
    if (signer.kind === 'key')
        return [`--key ${keyFile}`];
    return [
        `--certificate-identity ${shellWord(signer.identity)}`,
        `--certificate-oidc-issuer ${shellWord(signer.issuer)}`,
    ];
}

;// CONCATENATED MODULE: ./packages/core/lib/html/verify.js


/** The commands of the notes: all at once, then step by step with stock tools. */
function verifySection(facts) {
    const [whole, ...stock] = checks(facts).map(command);
    return html `<section id="verify" aria-labelledby="h-verify"><h2 id="h-verify">How to verify</h2>
<p>Download the assets into an empty directory. ${needed(facts)}</p>
${whole}
<h3>With stock tools only</h3>
<ol class="steps">${stock.map(step => html `<li>${step}</li>`)}</ol>
<h3>Who signed</h3>
${signer(facts)}
</section>`;
}
function command({ shows, lines }, index) {
    return html `
<div class="step-head" data-copy="the command" data-text="step-${index}"><span>${shows}</span></div>
<pre id="step-${index}" tabindex="0">${commandText(lines)}</pre>`;
}
/** Each word whole, so that a line does not break behind the hyphens of an option; blanks stay, and copy as they are. */
function commandText(lines) {
    const words = (line) => line.split(/( +)/).map(part => (part.trim() === '' ? part : html `<span>${part}</span>`));
    return html `${lines.map((line, index) => html `${index === 0 ? '' : '\n'}${words(line)}`)}`;
}
function needed({ signature, ownTrustedRoot }) {
    const { signer } = signature;
    const key = signer.kind !== 'key'
        ? undefined
        : html `the public key as <code>${keyFile}</code>${signer.url === undefined ? undefined : html ` (<a href="${signer.url}" rel="noreferrer">in the repository</a>)`}`;
    const root = ownTrustedRoot
        ? html `the trusted root of the project’s own Sigstore as <code>${trustedRootFile}</code>`
        : undefined;
    const parts = [key, root].filter(part => part !== undefined);
    if (parts.length === 0)
        return undefined;
    return html `Get ${parts[0]}${parts[1] === undefined ? undefined : html ` and ${parts[1]}`} from the project, never from the release.`;
}
function signer({ signature }) {
    const { signer, logged } = signature;
    const log = logged ? 'The signature is in a transparency log.' : 'The signature is in no transparency log.';
    if (signer.kind === 'key')
        return html `<dl><dt>Key</dt><dd><code>SHA-256 ${signer.fingerprint}</code></dd><dt>Log</dt><dd>${log}</dd></dl>`;
    return html `<dl><dt>Identity</dt><dd><code>${signer.identity}</code></dd><dt>Issuer</dt><dd><code>${signer.issuer}</code></dd><dt>Log</dt><dd>${log}</dd></dl>`;
}

;// CONCATENATED MODULE: ./packages/core/lib/html/page.js











/**
 * `release.html`: one page that needs nothing else. Its policy (CSP) allows the one style and the one script in it, by
 * digest, and no request at all; every value is escaped.
 */
function renderPage(facts) {
    const title = `${facts.project.name} ${facts.project.version}`;
    return `${html `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${new Markup(style)}</style>
</head>
<body>
${head(facts)}
<main>
${facts.dryRun ? html `<p class="note">This is a dry run: nothing was published, and a throw-away key signed.</p>` : undefined}
${changes(facts)}
${artifactSection(facts)}
${imageSection(facts)}
${verifySection(facts)}
${testSection(facts)}${findingSection(facts)}
${sbomSection(facts)}
${provenanceSection(facts)}
</main>
<footer>
<p>Made by release-tools from evidence that is part of this release. This page makes no request to anyone; all it says can be checked with the commands above.</p>
<p id="status" class="sr" role="status"></p>
</footer>
<script>${new Markup(script)}</script>
</body>
</html>`.text}\n`;
}
function contentPolicy() {
    return `default-src 'none'; style-src '${sourceHash(style)}'; script-src '${sourceHash(script)}'; base-uri 'none'; form-action 'none'`;
}
function sourceHash(text) {
    return `sha256-${(0,external_node_crypto_.createHash)('sha256').update(text).digest('base64')}`;
}
function head(facts) {
    const { project, tag, source } = facts;
    return html `<header>
<p class="eyebrow">Release ${tag} of <a href="${source.repository}" rel="noreferrer">${source.repository.replace(/^https?:\/\//, '')}</a></p>
<h1>${project.name} <span>${project.version}</span></h1>
<p class="lead">${verdictPill(facts)}<span class="soft">${formatDate(source.commitTime)}, commit <code>${source.commit.slice(0, 12)}</code></span></p>
<nav aria-label="Contents">${links(facts).map(([id, text]) => html `<a href="#${id}">${text}</a>`)}</nav>
</header>`;
}
function links(facts) {
    const all = [
        ['changes', 'Changes', facts.changelog !== ''],
        ['downloads', 'Downloads', true],
        ['images', 'Images', facts.images.length > 0],
        ['verify', 'How to verify', true],
        ['tests', 'Tests', facts.tests !== undefined || facts.coverage !== undefined],
        ['findings', 'Vulnerabilities', facts.scans.length > 0],
        ['components', 'Components', facts.sboms.length > 0],
        ['provenance', 'Provenance', true],
    ];
    return all.filter(([, , shown]) => shown).map(([id, text]) => [id, text]);
}
const verdictText = {
    pass: 'Policy passed',
    fail: 'Policy failed',
    review: 'Waits for a review',
    error: 'Could not be judged',
};
function verdictPill({ verdict }) {
    const tone = verdict.result === 'pass' ? 'good' : verdict.result === 'review' ? 'warn' : 'bad';
    return html `<span class="pill ${tone}">${verdictText[verdict.result]}</span>`;
}
function changes({ changelog }) {
    return changelog === ''
        ? undefined
        : html `<section id="changes" aria-labelledby="h-changes"><h2 id="h-changes">Changes</h2>${renderMarkdown(changelog)}</section>`;
}

;// CONCATENATED MODULE: ./packages/core/lib/notes/template.js

/** The placeholders of a template, and what each becomes (docs: actions/publish-release/README.md). */
const placeholders = {
    project: 'Name of the project.',
    version: 'Version, without a leading `v`.',
    tag: 'Tag of the release.',
    repository: 'Web address of the repository.',
    commit: 'Full id of the commit.',
    changelog: 'Section of this version in the changelog.',
    artifacts: 'Table of the artifacts with size and SHA-256.',
    images: 'Table of the container images by digest; nothing where there is none.',
    evidence: 'What is known of the content: components, findings, exceptions, provenance.',
    verify: 'How to check the release, with release-tools and with stock tools only.',
};
/** The template where a repository has no `.github/RELEASE_TEMPLATE.md`. */
const defaultTemplate = `# {{project}} {{version}}

{{changelog}}

## Downloads

{{artifacts}}

{{images}}

## What is inside

{{evidence}}

## How to verify

{{verify}}
`;
/**
 * Fills in a template. A placeholder stands in double braces; an unknown one is a Problem that names its line. Values are
 * put in as they are and never read for placeholders again.
 */
function fillTemplate(template, values, path) {
    const text = template.replace(/\r\n/g, '\n').replace(/<!--[\s\S]*?-->\n?/g, '');
    const filled = text.replace(/\{\{\s*([^{}\n]*?)\s*\}\}/g, (_, name) => {
        if (Object.hasOwn(placeholders, name))
            return values[name];
        throw unknown(template, name, path);
    });
    return `${filled.replace(/\n{3,}/g, '\n\n').trim()}\n`;
}
function unknown(template, name, path) {
    const line = template.split('\n').findIndex(text => text.replace(/\s/g, '').includes(`{{${name.replace(/\s/g, '')}}}`)) + 1;
    return new lib_problem/* Problem */.A(`fill in the template ${path}`, {
        found: `line ${line} has the placeholder ${JSON.stringify(name)}, which there is not.`,
        next: `Use one of: ${Object.keys(placeholders).join(', ')}.`,
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/notes/notes.js




/** `release.md`: the template, filled in with what is known of the release. `path` names the template in messages. */
function renderNotes(facts, template, path) {
    const { project, tag, source } = facts;
    return fillTemplate(template, {
        project: project.name,
        version: project.version,
        tag,
        repository: source.repository,
        commit: source.commit,
        changelog: facts.changelog,
        artifacts: artifactTable(facts),
        images: imageTable(facts),
        evidence: evidenceLines(facts).join('\n'),
        verify: verifyText(facts),
    }, path);
}
function artifactTable({ artifacts }) {
    if (artifacts.length === 0)
        return 'This release has no files besides its evidence.';
    const rows = artifacts.map(({ name, size, sha256 }) => `| ${code(name)} | ${formatSize(size)} | ${code(sha256)} |`);
    return ['| File | Size | SHA-256 |', '| --- | --- | --- |', ...rows].join('\n');
}
function imageTable({ images }) {
    if (images.length === 0)
        return '';
    const rows = images.map(image => {
        const platforms = image.platforms.map(({ platform }) => platform).join(', ');
        return `| ${code(`${image.repository}@${image.digest}`)} | ${platforms} |`;
    });
    return ['| Image | Platforms |', '| --- | --- |', ...rows].join('\n');
}
function verifyText(facts) {
    const [first, ...stock] = checks(facts);
    const sections = [
        `Download the assets into an empty directory. ${fetchFirst(facts)}`.trim(),
        first === undefined ? '' : `${first.shows}\n\n\`\`\`sh\n${first.lines.join('\n')}\n\`\`\``,
        `With stock tools only:\n\n${fenced(stock)}`,
    ];
    if (facts.dryRun)
        sections.unshift('**This is a dry run**: nothing was published, and a throw-away key signed.');
    return sections.join('\n\n');
}
/** What a reader needs that must not come from the release itself. */
function fetchFirst({ signature, ownTrustedRoot }) {
    const { signer } = signature;
    const key = signer.kind === 'key'
        ? `the public key as ${code(keyFile)}${signer.url === undefined ? '' : ` (${signer.url})`}`
        : undefined;
    const root = ownTrustedRoot ? `the trusted root of the project’s own Sigstore as ${code(trustedRootFile)}` : undefined;
    const needed = [key, root].filter(text => text !== undefined);
    return needed.length === 0 ? '' : `Get ${needed.join(' and ')} from the project, never from the release.`;
}
function fenced(list) {
    return ['```sh', ...list.flatMap(check => [`# ${check.shows}`, ...check.lines]), '```'].join('\n');
}

;// CONCATENATED MODULE: ./packages/core/lib/own-tool.js
/** release-tools itself, as the maker of a file; a test compares the version with package.json. */
const ownTool = { name: 'release-tools', version: '1.0.0' };

// EXTERNAL MODULE: ./packages/evidence/lib/dates.js
var dates = __webpack_require__(7377);
;// CONCATENATED MODULE: ./packages/evidence/lib/purl.js
/** Parses `pkg:type/namespace/name@version?qualifiers#subpath`; undefined for what is none. https://github.com/package-url/purl-spec */
function parsePurl(text) {
    const match = /^pkg:\/*([A-Za-z][A-Za-z0-9.+-]*)\/+([^?#]+)(?:\?([^#]*))?(?:#.*)?$/.exec(text);
    if (!match?.[1] || !match[2])
        return undefined;
    // An at sign in a scope is encoded, so the last one stands before the version; npm's `@scope/name` appears unencoded in the wild.
    const at = match[2].lastIndexOf('@');
    const [path, version] = at > 0 ? [match[2].slice(0, at), match[2].slice(at + 1)] : [match[2], ''];
    const type = match[1].toLowerCase();
    return {
        type,
        name: path.split('/').filter(Boolean).map(decode).join('/'),
        version: decode(version),
        qualifiers: parseQualifiers(match[3] ?? ''),
    };
}
/**
 * What is equal for the same package in the reports of different engines: they differ in qualifiers (architecture,
 * distribution), in how an epoch is written, and in Go's `v`.
 */
function packageKey(found) {
    const purl = found.purl === undefined ? undefined : parsePurl(found.purl);
    if (purl === undefined)
        return `${found.name.toLowerCase()}@${found.version}`;
    return `${purl.type}/${normalName(purl)}@${normalVersion(purl)}`;
}
/** True when a purl names the package; one without a version names all its versions. */
function purlMatches(wanted, found) {
    const pattern = parsePurl(wanted);
    const purl = found.purl === undefined ? undefined : parsePurl(found.purl);
    if (pattern === undefined || purl === undefined)
        return false;
    if (pattern.type !== purl.type || normalName(pattern) !== normalName(purl))
        return false;
    return pattern.version === '' || normalVersion(pattern) === normalVersion(purl);
}
function normalName({ type, name }) {
    // PEP 503: names of Python packages compare without case and with - _ . alike.
    if (type === 'pypi')
        return name.toLowerCase().replace(/[-_.]+/g, '-');
    return ['deb', 'apk', 'rpm', 'github', 'bitbucket', 'composer', 'golang'].includes(type) ? name.toLowerCase() : name;
}
function normalVersion({ type, version, qualifiers }) {
    if (type === 'golang')
        return version.replace(/^v/, '');
    const epoch = qualifiers.epoch;
    return epoch !== undefined && epoch !== '0' && !version.includes(':')
        ? `${epoch}:${version}`
        : version.replace(/^0:/, '');
}
function parseQualifiers(text) {
    const pairs = text
        .split('&')
        .filter(Boolean)
        .map(pair => pair.split('='));
    return Object.fromEntries(pairs.map(([key = '', ...value]) => [key.toLowerCase(), decode(value.join('='))]));
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}

;// CONCATENATED MODULE: ./packages/evidence/lib/policy.js





// The same rules stand in docs/schema/policy.v1.json; a test holds both to the same answer on broken policies.
const day = (value, at) => {
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
    expires: day,
});
const policy_signer = (value, at) => {
    const read = object({ key: optional(shape_text), identity: optional(shape_text), issuer: optional(shape_text) })(value, at);
    if (read.key !== undefined && read.identity === undefined && read.issuer === undefined)
        return { key: read.key };
    if (read.key === undefined && read.identity !== undefined && read.issuer !== undefined)
        return { identity: read.identity, issuer: read.issuer };
    throw new WrongShape(`${JSON.stringify(at)} must have either "key", or "identity" and "issuer".`);
};
/** Kinds of evidence that a policy can require. */
const evidenceKinds = ['sbom', 'vulnerabilities', 'provenance'];
const vulnerabilities = object({
    fail: withDefault(list(oneOf(...severity_severities), severity_severities.length), ['HIGH', 'CRITICAL']),
    'only-fixable': withDefault(shape_boolean, true),
    exceptions: withDefault(list(exception, 10_000), []),
});
const shape = object({
    version: oneOf(1),
    vulnerabilities: withDefault(vulnerabilities, vulnerabilities({}, '')),
    databases: withDefault(object({ 'max-age-hours': withDefault(number(1, 8760), 120) }), { 'max-age-hours': 120 }),
    evidence: withDefault(object({ required: withDefault(list(oneOf(...evidenceKinds)), [...evidenceKinds]) }), {
        required: [...evidenceKinds],
    }),
    signers: optional(list(policy_signer, 100)),
});
/** What holds without a policy file: HIGH and CRITICAL with a fix fail, no exceptions, databases of five days, all evidence. */
const defaultPolicy = shape({ version: 1 }, '');
/** Parses a policy; `what` names the file in errors. Unknown keys and days that do not exist throw a Problem. */
function parsePolicy(source, what = '.github/release-policy.yaml') {
    return readShape(shape, parseYaml(source, what), what, 'Correct the policy; its keys: https://github.com/org/release-tools/blob/v1/docs/policy.md.');
}
/** The whole policy, defaults written out: `policy.yaml` of a release, from which the verdict can be computed again. */
function renderPolicy(policy) {
    return renderYaml(policy);
}

;// CONCATENATED MODULE: ./packages/core/lib/scan/policy-file.js







/** Where a policy is looked for when none is named. */
const defaultPolicyPath = '.github/release-policy.yaml';
const policy_file_sizeLimit = 1024 * 1024;
/** Reads the policy; where the default path does not exist, the strict default holds. A path that was named must exist. */
async function readPolicy(path, host) {
    const shown = workspaceRelative(path);
    if ((await sizeIfThere(path)) !== undefined)
        return parsePolicy((await readLimited(path, policy_file_sizeLimit)).toString('utf8'), shown);
    if (shown !== defaultPolicyPath)
        throw new lib_problem/* Problem */.A(`read the policy ${shown}`, {
            found: 'there is no such file.',
            next: 'Check the input `policy`.',
        });
    host.info(`There is no ${defaultPolicyPath}: the strict default policy holds.`);
    return defaultPolicy;
}
/** A path as a person wrote it: from the workspace, with forward slashes. */
function workspaceRelative(path) {
    return toPosix((0,external_node_path_.relative)((0,external_node_fs_.realpathSync)(process.env.GITHUB_WORKSPACE ?? process.cwd()), path));
}
/** Writes the effective policy into the release, so that anyone can compute the verdict again. */
async function writePolicy(policy, releaseDir) {
    await files_writeFileAtomic((0,external_node_path_.join)(releaseDir, 'policy.yaml'), renderPolicy(policy));
    await writePart(releaseDir, 'scan-image.policy', {
        files: [{ path: 'policy.yaml', mediaType: 'application/yaml', madeBy: ownTool, reproducible: 'bytes' }],
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/exceptions.js

/** True when an exception names the finding by any of its identifiers (in any case), and its package where it names one. */
function covers(exception, finding) {
    const wanted = exception.id.toUpperCase();
    if (![finding.id, ...finding.aliases].some(id => id.toUpperCase() === wanted))
        return false;
    return exception.purl === undefined || purlMatches(exception.purl, finding.package);
}
/** Every exception of a policy with the findings that it names. `today` is a day like `2027-01-31`. */
function applyExceptions(exceptions, findings, today) {
    return exceptions.map(exception => ({
        exception,
        expired: exception.expires < today,
        findings: findings.filter(finding => covers(exception, finding)),
    }));
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verdict.js




/**
 * The verdict of a policy on the evidence: the same wherever it is computed. `today` (`2027-01-31`) is the day against
 * which exceptions expire. What could not be found out is `error`, and outweighs `fail`, which outweighs `pass`.
 */
function decide(policy, evidence, today) {
    if (!(0,dates/* isDay */.N)(today))
        throw new lib_problem/* Problem */.A('decide on the evidence', {
            found: `${JSON.stringify(today)} is not a day.`,
            next: 'Give it like 2027-01-31.',
        });
    const exceptions = applyExceptions(policy.vulnerabilities.exceptions, evidence.findings.flatMap(document => document.findings), today);
    const failing = evidence.findings.flatMap(document => failingOf(document, policy, exceptions));
    const errors = [...unscanned(evidence), ...evidence.findings.flatMap(document => errorsOf(document, policy))];
    const failures = [...missing(policy, evidence), ...failureReasons(failing)];
    return {
        result: errors.length > 0 ? 'error' : failures.length > 0 ? 'fail' : 'pass',
        reasons: [...errors, ...failures],
        errors,
        warnings: exceptions.flatMap(applied => warningsOf(applied, today, evidence.present === undefined ? 'in this scan' : 'in this release')),
        exceptions,
        failing: failing.map(({ finding }) => finding),
    };
}
/** Name of what was scanned: `widget (linux/amd64)`. */
function targetLabel({ target }) {
    return target.platform === undefined ? target.name : `${target.name} (${target.platform})`;
}
/** True when the policy counts a finding of this severity and state, exceptions aside. */
function isCounted(finding, policy) {
    return (policy.vulnerabilities.fail.includes(finding.severity) &&
        (!policy.vulnerabilities['only-fixable'] || findings_isFixable(finding)));
}
/** Hours by which the clocks of two machines may differ. */
const clockSkew = 24;
function failingOf(document, policy, exceptions) {
    return document.findings
        .filter(finding => isCounted(finding, policy))
        .flatMap(finding => {
        const named = exceptions.filter(applied => applied.findings.includes(finding));
        if (named.some(applied => !applied.expired))
            return [];
        const expired = named[0]?.exception.expires;
        return [{ finding, label: targetLabel(document), ...(expired === undefined ? {} : { expired }) }];
    });
}
/** One sentence for each vulnerability in a package, whatever number of platforms has it. */
function failureReasons(failing) {
    const alike = Map.groupBy(failing, ({ finding, expired }) => {
        const fixed = finding.fix.versions.length > 0 ? `, fixed in ${finding.fix.versions.join(' and ')}` : '';
        return JSON.stringify([
            `${finding.severity} ${finding.id} in ${packageLabel(finding.package)}`,
            `${fixed}${expired === undefined ? '' : `; its exception expired on ${expired}`}`,
        ]);
    });
    return [...alike].map(([key, group]) => {
        const [what, rest] = JSON.parse(key);
        return `${what} of ${[...new Set(group.map(({ label }) => label))].join(', ')}${rest}.`;
    });
}
/** Where findings alone are judged, none at all are no evidence; in a release, the policy says whether they are required. */
function unscanned({ findings, present }) {
    return findings.length === 0 && present === undefined ? ['Nothing was scanned.'] : [];
}
function errorsOf(document, policy) {
    if (document.engines.length === 0)
        return [`No engine scanned ${targetLabel(document)}.`];
    return document.engines.flatMap(engine => engineErrors(engine, document, policy.databases['max-age-hours']));
}
function engineErrors(engine, document, maxAge) {
    const label = targetLabel(document);
    if (engine.status === 'error')
        return [`${engine.name} could not scan ${label}: ${engine.error ?? 'no reason given'}`];
    const age = engine.database.built === undefined ? undefined : (0,dates/* hoursBetween */.U)(engine.database.built, document.scanned);
    if (age === undefined)
        return [`${engine.name} does not say how old its database was when it scanned ${label}.`];
    if (age < -clockSkew)
        return [`${engine.name} says that its database is from the future: ${engine.database.built}.`];
    if (age <= maxAge)
        return [];
    return [
        `The database of ${engine.name} was ${Math.floor(age)} hours old when it scanned ${label}; the policy accepts ${maxAge}.`,
    ];
}
function missing(policy, { present }) {
    if (present === undefined)
        return [];
    return policy.evidence.required
        .filter(kind => !present.includes(kind))
        .map(kind => `The policy requires ${kind} as evidence, and there is none.`);
}
const soonDays = 14;
function warningsOf({ exception, expired, findings }, today, where) {
    if (findings.length === 0)
        return [`The exception for ${exception.id} is unused: it names nothing that was found ${where}.`];
    const daysLeft = ((0,dates/* hoursBetween */.U)(`${today}T00:00:00Z`, `${exception.expires}T00:00:00Z`) ?? 0) / 24;
    if (expired || daysLeft > soonDays)
        return [];
    return [`The exception for ${exception.id} expires on ${exception.expires}.`];
}

;// CONCATENATED MODULE: ./packages/evidence/lib/provenance.js

/** https://slsa.dev/spec/v1.1/provenance */
const provenanceType = 'https://slsa.dev/provenance/v1';
/** Explained in docs/buildtypes/workflow-v1.md. */
const buildType = 'https://github.com/org/release-tools/blob/v1/docs/buildtypes/workflow-v1.md';
/** The statement about what a run built. Subjects and dependencies are put in a fixed order; nothing in it is a time. */
function provenanceStatement(run, subjects, dependencies) {
    return {
        _type: 'https://in-toto.io/Statement/v1',
        subject: inOrder(subjects),
        predicateType: provenanceType,
        predicate: { buildDefinition: buildDefinition(run, dependencies), runDetails: runDetails(run) },
    };
}
/** The statement without what differs between two runs of the same build: what a rebuild must reproduce. */
function rebuildable(statement) {
    const { buildDefinition, runDetails } = statement.predicate;
    return { ...statement, predicate: { buildDefinition, runDetails: { builder: runDetails.builder } } };
}
/** Resource descriptors, each once, in bytewise order of their names or addresses and digests. */
function inOrder(descriptors) {
    const byText = new Map(descriptors.map(one => [[one.name ?? one.uri ?? '', ...Object.values(one.digest)].join('\n'), one]));
    return [...byText.entries()].sort(([a], [b]) => byBytes(a, b)).map(([, one]) => one);
}
function buildDefinition(run, dependencies) {
    const { serverUrl, repository, ref, sha, workflowRef } = run;
    const source = { uri: `git+${serverUrl}/${repository}@${ref}`, digest: { gitCommit: sha } };
    const workflow = { ref, repository: `${serverUrl}/${repository}`, path: parseWorkflowRef(workflowRef).path };
    return {
        buildType,
        externalParameters: { workflow },
        internalParameters: { github: run.internal },
        resolvedDependencies: [source, ...inOrder(dependencies)],
    };
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
/** Parts of `owner/name/path@ref`; a path may hold `@`, a ref given in full (`refs/…`, or a commit) does not start before the last one. */
function parseWorkflowRef(text) {
    const full = text.indexOf('@refs/');
    const at = full === -1 ? text.lastIndexOf('@') : full;
    const [owner = '', name = '', ...path] = text.slice(0, at === -1 ? undefined : at).split('/');
    return { repository: `${owner}/${name}`, path: path.join('/'), ref: at === -1 ? '' : text.slice(at + 1) };
}

// EXTERNAL MODULE: ./node_modules/.pnpm/@sigstore+protobuf-specs@0.5.2/node_modules/@sigstore/protobuf-specs/dist/index.js
var protobuf_specs_dist = __webpack_require__(1443);
// EXTERNAL MODULE: ./node_modules/.pnpm/@sigstore+bundle@5.0.1/node_modules/@sigstore/bundle/dist/index.js
var bundle_dist = __webpack_require__(6028);
;// CONCATENATED MODULE: ./packages/evidence/lib/strict-json.js

/** Deeper nesting than this is refused; bundles, statements and trusted roots stay below 20. */
const maxDepth = 100;
/**
 * Parses JSON on which trust depends. Duplicate keys are refused, because two readers could see two different documents in
 * it; so are texts over `limit` bytes, invalid UTF-8 and deep nesting. `what` names it in the Problem: `the bundle a.json`.
 */
function parseStrictJson(json, what, limit = 32 * 1024 * 1024) {
    const size = typeof json === 'string' ? Buffer.byteLength(json) : json.byteLength;
    if (size > limit)
        throw unreadable(what, `it has ${size} bytes, more than the ${limit} accepted.`);
    try {
        const text = typeof json === 'string' ? json : new TextDecoder('utf-8', { fatal: true }).decode(json);
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
/** Walks text that JSON.parse accepted, so only strings and brackets matter. */
function refuseAmbiguous(json, what) {
    const open = [];
    for (let at = 0; at < json.length; at++) {
        const character = json[at];
        if (character === '{' || character === '[')
            open.push(new Set());
        else if (character === '}' || character === ']')
            open.pop();
        else if (character === '"') {
            const end = endOfString(json, at);
            if (isKey(json, end))
                addKey(open.at(-1), json.slice(at, end + 1), what);
            at = end;
        }
        if (open.length > maxDepth)
            throw unreadable(what, `it is nested more than ${maxDepth} levels deep.`);
    }
}
function addKey(keys, quoted, what) {
    // Parsed, because "a" and "\u0061" are the same key.
    const key = JSON.parse(quoted);
    if (keys?.has(key))
        throw unreadable(what, `it has the key ${JSON.stringify(key)} twice in one object.`);
    keys?.add(key);
}
/** Index of the quotation mark that closes the string which opens at `start`. */
function endOfString(json, start) {
    for (let end = json.indexOf('"', start + 1);; end = json.indexOf('"', end + 1)) {
        let first = end;
        while (json[first - 1] === '\\')
            first--;
        if ((end - first) % 2 === 0)
            return end;
    }
}
function isKey(json, endOfString) {
    let next = endOfString + 1;
    while (' \t\r\n'.includes(json[next] ?? '|'))
        next++;
    return json[next] === ':';
}
function unreadable(what, found, cause) {
    return new lib_problem/* Problem */.A(`read ${what}`, { found, next: 'Check that it is the file you meant, and get it again.', cause });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/bundle.js



/** The media type that we write, and that of each line of `provenance.intoto.jsonl`. */
const bundleMediaType = 'application/vnd.dev.sigstore.bundle.v0.3+json';
const older = ['0.1', '0.2', '0.3'].map(version => `application/vnd.dev.sigstore.bundle+json;version=${version}`);
/** More log entries or timestamps than any signer writes; each costs a signature check. */
const maxWitnesses = 8;
/**
 * Reads a Sigstore bundle (text or parsed JSON) and checks its shape, not its signature.
 * https://github.com/sigstore/protobuf-specs/blob/main/protos/sigstore_bundle.proto
 */
function parseBundle(json) {
    const value = typeof json === 'string' || json instanceof Uint8Array ? parseStrictJson(json, 'the signature bundle') : json;
    refuseUnknownType(value);
    const bundle = fromJson(value);
    refuseTooMany('log entries', bundle.verificationMaterial.tlogEntries.length);
    refuseTooMany('timestamps', bundle.verificationMaterial.timestampVerificationData?.rfc3161Timestamps.length ?? 0);
    return bundle;
}
function fromJson(value) {
    try {
        return (0,bundle_dist/* bundleFromJSON */.vw)(value);
    }
    catch (cause) {
        throw bundle_unusable(`it is damaged (${(0,lib_problem/* messageOf */.b)(cause)}).`, cause);
    }
}
function refuseUnknownType(value) {
    const mediaType = typeof value === 'object' && value !== null && 'mediaType' in value ? value.mediaType : undefined;
    if (mediaType === bundleMediaType || older.includes(String(mediaType)))
        return;
    throw bundle_unusable(`its media type is ${JSON.stringify(mediaType) ?? 'missing'}; known are ${[bundleMediaType, ...older].join(', ')}.`);
}
function refuseTooMany(what, count) {
    if (count > maxWitnesses)
        throw bundle_unusable(`it has ${count} ${what}, more than the ${maxWitnesses} accepted.`);
}
function bundle_unusable(found, cause) {
    return new lib_problem/* Problem */.A('read the signature bundle', {
        found,
        next: 'Give a Sigstore bundle, as `cosign sign-blob --bundle` writes it.',
        cause,
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/certificate.js
const oids = {
    subjectAlternativeName: '2.5.29.17',
    issuer: '1.3.6.1.4.1.57264.1.8',
    issuerV1: '1.3.6.1.4.1.57264.1.1',
    sourceRepository: '1.3.6.1.4.1.57264.1.12',
    sourceCommit: '1.3.6.1.4.1.57264.1.13',
    sourceRef: '1.3.6.1.4.1.57264.1.14',
};
/**
 * True when a certificate was issued to exactly this identity by exactly this issuer. Bytes are compared, not what the library
 * makes of them: it matches identities as unanchored regular expressions, and reads text with the eighth bit of each byte dropped.
 * https://github.com/sigstore/fulcio/blob/main/docs/oid-info.md
 */
function isIssuedTo(certificate, identity, issuer) {
    const names = [tagged(0x86, identity), tagged(0x81, identity)].map(name => wrap(0x30, name));
    const name = extension(certificate, oids.subjectAlternativeName);
    return names.some(expected => name?.equals(expected)) && isFrom(certificate, issuer);
}
/** The source that a certificate of a workflow's run names; undefined for one of a person or another machine. */
function certifiedSource(certificate) {
    const [repository, commit, ref] = [oids.sourceRepository, oids.sourceCommit, oids.sourceRef].map(oid => textOf(extensions(certificate, oid)));
    return repository === undefined ? undefined : { repository, commit: commit ?? '', ref: ref ?? '' };
}
/** How a certificate's identity and issuer read in a message. */
function describeIdentity(certificate) {
    return `${JSON.stringify(certificate.subjectAlternativeName ?? '')}, issuer ${JSON.stringify(certificate.extensions?.issuer ?? '')}`;
}
function isFrom(certificate, issuer) {
    // The newer extension is DER text, the older one bare bytes; where both are there, the newer one counts.
    const newer = extension(certificate, oids.issuer);
    if (newer !== undefined)
        return newer.equals(tagged(0x0c, issuer));
    return extension(certificate, oids.issuerV1)?.equals(Buffer.from(issuer)) ?? false;
}
function extension(certificate, oid) {
    const found = extensions(certificate, oid);
    return found.length === 1 ? found[0] : undefined;
}
function extensions(certificate, oid) {
    return (certificate.oids ?? []).filter(entry => entry.oid?.id.join('.') === oid).map(entry => entry.value);
}
/** DER text; empty, which equals nothing, where it is anything else or there twice; undefined where there is none. */
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

;// CONCATENATED MODULE: ./packages/evidence/lib/refusal.js

/** What the library's codes mean for a person; the pattern looks at its message and at those of its causes. */
const meanings = [
    ['SIGNATURE_ERROR', /./, 'the signature was not made over this content by this signer.'],
    ['CERTIFICATE_ERROR', /expired|not valid/, 'its certificate was not valid at the signed time.'],
    [
        'CERTIFICATE_ERROR',
        /SCT/,
        'its certificate has no proof (SCT) of a certificate transparency log of the trusted root.',
    ],
    ['CERTIFICATE_ERROR', /./, 'its certificate was not issued by an authority of the trusted root.'],
    ['TIMESTAMP_ERROR', /expected/, 'it has no signed time: neither a log entry with one nor a timestamp.'],
    ['TIMESTAMP_ERROR', /./, 'its timestamp is not by an authority of the trusted root over this signature.'],
    ['TLOG_ERROR', /expected/, 'it has no entry in a transparency log.'],
    ['TLOG_BODY_ERROR', /./, 'its log entry is about something else.'],
];
const others = 'its log entry does not hold: the log of the trusted root did not sign it.';
/** The Problem for what the library refused; its own words go to the details. */
function refusal(error) {
    const text = chain(error).join(': ');
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const meaning = meanings.find(([known, pattern]) => known === code && pattern.test(text))?.[2];
    return notVerified(meaning ?? (code.startsWith('TLOG') ? others : `it is damaged (${text}).`), text, error);
}
/** A Problem that says: this was checked, and does not hold. */
function notVerified(found, details, cause) {
    return new lib_problem/* Problem */.A('verify the signature', {
        found,
        next: 'Do not use the file: get it and its signature again from where it was published, and check whom you trust.',
        ...(details === undefined ? {} : { details }),
        cause,
    });
}
function chain(error) {
    if (!(error instanceof Error))
        return error === undefined || error === null ? [] : [String(error)];
    return [error.message, ...chain(error.cause)];
}

// EXTERNAL MODULE: ./node_modules/.pnpm/@sigstore+verify@4.1.3/node_modules/@sigstore/verify/dist/index.js
var verify_dist = __webpack_require__(1254);
;// CONCATENATED MODULE: ./packages/evidence/lib/signed-entity.js




const hashes = new Map([
    [protobuf_specs_dist.HashAlgorithm.SHA2_256, 'sha256'],
    [protobuf_specs_dist.HashAlgorithm.SHA2_384, 'sha384'],
    [protobuf_specs_dist.HashAlgorithm.SHA2_512, 'sha512'],
]);
/** A bundle in the form that the library verifies, with the file's bytes where it is the signature of a file. */
function toEntity(bundle, data) {
    if (bundle.content.$case === 'messageSignature' && data !== undefined) {
        const { algorithm, digest } = bundle.content.messageSignature.messageDigest;
        compareDigest(data, algorithm, digest);
    }
    try {
        return (0,verify_dist/* toSignedEntity */.DC)(bundle, data && Buffer.from(data));
    }
    catch (error) {
        throw refusal(error);
    }
}
/** The earliest signed time, RFC 3339; only for an entity that the library has verified. */
function signedTime(entity) {
    const times = entity.timestamps.flatMap(stamp => {
        if (stamp.$case === 'timestamp-authority')
            return [stamp.timestamp.signingTime.getTime()];
        const { inclusionPromise, integratedTime } = stamp.tlogEntry;
        return inclusionPromise === undefined ? [] : [Number(integratedTime) * 1000];
    });
    return times.length === 0 ? undefined : new Date(Math.min(...times)).toISOString();
}
/** The library compares the bundle's digest with the log's and the signature with the data, not the digest with the data. */
function compareDigest(data, algorithm, expected) {
    const name = hashes.get(algorithm);
    if (name === undefined)
        throw notVerified('its digest is not SHA-256, SHA-384 or SHA-512.');
    const found = (0,external_node_crypto_.createHash)(name).update(data).digest();
    if (found.equals(expected))
        return;
    throw notVerified(`it is for other content: ${name} ${expected.toString('hex')}, the file has ${found.toString('hex')}.`);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/statement.js


/** https://github.com/in-toto/attestation/blob/main/spec/v1/envelope.md */
const payloadType = 'application/vnd.in-toto+json';
const statementType = 'https://in-toto.io/Statement/v1';
/** Reads the payload of an attestation; throws a Problem when it is no in-toto Statement of version 1. */
function parseStatement(type, payload) {
    if (type !== payloadType)
        throw statement_unusable(`its payload type is ${JSON.stringify(type)}, not ${payloadType}.`);
    const value = parseStrictJson(payload, 'the statement of the attestation');
    if (!isStatement(value))
        throw statement_unusable(`it is not an in-toto statement of type ${statementType} with subjects and a predicate type.`);
    return value;
}
/** True when one of the statement's subjects has this SHA-256 (lower-case hex). */
function statement_hasSubject(statement, sha256) {
    return statement.subject.some(subject => subject.digest.sha256 === sha256);
}
function isStatement(value) {
    if (!statement_isObject(value))
        return false;
    const { _type, subject, predicateType } = value;
    return (_type === statementType &&
        typeof predicateType === 'string' &&
        Array.isArray(subject) &&
        subject.length > 0 &&
        subject.every(isSubject));
}
function isSubject(value) {
    if (!statement_isObject(value) || !statement_isObject(value.digest))
        return false;
    const digests = Object.values(value.digest);
    return digests.length > 0 && digests.every(digest => typeof digest === 'string');
}
function statement_isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function statement_unusable(found) {
    return new lib_problem/* Problem */.A('read the attestation', {
        found,
        next: 'Check that the bundle is the one that belongs to this file.',
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verifiers.js


/** For signatures by this key: log entries and timestamps are not required, but hold where there are any. */
function keyVerifier(root, publicKey) {
    const material = (0,verify_dist/* toTrustMaterial */.jO)(root, () => ({ publicKey, validFor: () => true }));
    return new verify_dist/* Verifier */.BL(material, { tlogThreshold: 0, ctlogThreshold: 0, timestampThreshold: 0 });
}
/** For short-lived certificates: a signed time and an SCT are required, and a log entry where the root has a log. */
function certificateVerifier(root) {
    const tlogThreshold = root.tlogs.length === 0 ? 0 : 1;
    return new verify_dist/* Verifier */.BL((0,verify_dist/* toTrustMaterial */.jO)(root), { tlogThreshold, ctlogThreshold: 1, timestampThreshold: 1 });
}
/** Throws CannotCheck for a root that cannot vouch for any certificate. */
function requireAuthorities(root) {
    if (root.certificateAuthorities.length === 0)
        throw thin('certificate authority');
    if (root.ctlogs.length === 0)
        throw thin('certificate transparency log');
}
/** Throws CannotCheck when the entity was logged where the root has no key for. */
function requireKnownLogs(entity, root) {
    const known = root.tlogs.flatMap(log => [log.logId, log.checkpointKeyId]).filter(id => id !== undefined);
    const unknown = entity.tlogEntries.find(entry => !known.some(id => id.keyId.equals(entry.logId.keyId)));
    if (unknown === undefined)
        return;
    const id = unknown.logId.keyId.toString('base64');
    throw cannotCheck(`its log entry is from a log (${id}) that the trusted root does not list.`);
}
/** Something is missing to check a signature. */
function cannotCheck(found, next = 'Give the trusted root of the Sigstore that it was made with.') {
    return new CannotCheck('check the signature', { found, next });
}
function thin(missing) {
    return cannotCheck(`the trusted root lists no ${missing}.`);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore.js









/**
 * Verifies Sigstore bundles offline. Build it once, use it for many files. A signature that does not hold throws a Problem; one
 * about which nothing can be known (no trusted root, a log it does not list) throws CannotCheck.
 */
class sigstore_SignatureVerifier {
    #root;
    #keys;
    #identities;
    #certificates;
    #repository;
    constructor(trust) {
        this.#root = trust.trustedRoot;
        const root = this.#root ?? protobuf_specs_dist.TrustedRoot.fromJSON({});
        const keys = trust.signers.filter(signer => signer.kind === 'key');
        this.#keys = keys.map(signer => ({ signer, verifier: keyVerifier(root, parsePublicKey(signer.publicKey)) }));
        this.#identities = trust.signers.filter(signer => signer.kind === 'identity');
        this.#certificates = this.#root && certificateVerifier(this.#root);
        this.#repository = trust.repository;
    }
    /**
     * Verifies the signature of a file, given its bytes (a digest is not enough: signatures are made over the content). An
     * attestation is refused here: that a file is the subject of some statement does not make the statement a signature of it.
     */
    verifyBlob(data, bundle) {
        const parsed = parseBundle(bundle);
        if (parsed.content.$case === 'messageSignature')
            return this.#verify(parsed, data);
        throw notVerified('the bundle holds an attestation (DSSE), not the signature of a file.');
    }
    /**
     * Verifies an attestation and gives its statement. Predicate type and subjects are the caller's to check (`hasSubject`,
     * statement.ts): here they are only signed, whatever they say.
     */
    verifyStatement(bundle) {
        const parsed = parseBundle(bundle);
        if (parsed.content.$case !== 'dsseEnvelope') {
            throw notVerified('the bundle holds the signature of a file, not an attestation (DSSE).');
        }
        const { payloadType, payload } = parsed.content.dsseEnvelope;
        return { ...this.#verify(parsed), statement: parseStatement(payloadType, payload) };
    }
    #verify(bundle, data) {
        const byKey = bundle.verificationMaterial.content.$case === 'publicKey';
        const entity = toEntity(bundle, data);
        return byKey ? this.#verifyByKey(entity) : this.#verifyByCertificate(entity);
    }
    #verifyByKey(entity) {
        if (this.#keys.length === 0)
            throw notVerified('it was made with a key pair, and no key is accepted.');
        // A key needs neither log nor timestamp, so without a trusted root they are left aside.
        const checked = this.#root === undefined ? { ...entity, tlogEntries: [], timestamps: [] } : entity;
        if (this.#root !== undefined)
            requireKnownLogs(entity, this.#root);
        const failures = [];
        for (const { signer, verifier } of this.#keys) {
            try {
                verifier.verify(checked);
                return verified(signer, checked);
            }
            catch (error) {
                failures.push(error);
            }
        }
        throw refusal(failures[0]);
    }
    #verifyByCertificate(entity) {
        if (this.#identities.length === 0) {
            throw notVerified('it was made with a certificate (keyless), and no identity is accepted.');
        }
        if (this.#certificates === undefined || this.#root === undefined) {
            throw cannotCheck('it was made with a certificate, and there is no trusted root.');
        }
        requireAuthorities(this.#root);
        requireKnownLogs(entity, this.#root);
        const certificate = sigstore_attempt(this.#certificates, entity).identity ?? {};
        const signer = this.#identities.find(({ identity, issuer }) => isIssuedTo(certificate, identity, issuer));
        if (signer !== undefined)
            return { ...verified(signer, entity), ...this.#sourceOf(certificate) };
        const accepted = this.#identities.map(one => `${JSON.stringify(one.identity)}, issuer ${JSON.stringify(one.issuer)}`);
        throw notVerified(`it was made by ${describeIdentity(certificate)}; accepted is only ${accepted.join('; or ')}.`);
    }
    #sourceOf(certificate) {
        const source = certifiedSource(certificate);
        if (this.#repository !== undefined && source?.repository !== this.#repository)
            throw notVerified(`it was made by a run of ${source?.repository ?? 'no repository'}, not of ${this.#repository}.`);
        return source === undefined ? {} : { source };
    }
}
function sigstore_attempt(verifier, entity) {
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

;// CONCATENATED MODULE: ./packages/evidence/lib/tarball.js





/** Bytes of a signature, a manifest or another file that is read whole. */
const evidenceLimit = 16 * 1024 * 1024;
/** Bytes of all of these together, held in memory before any signature was looked at. */
const keptLimit = 256 * 1024 * 1024;
const isEvidence = /^(?:manifest\.yaml|SHA256SUMS|.*\.sigstore\.json|.*\.intoto\.jsonl)$/;
/**
 * Reads a tarball in one pass, holding only its evidence files: digests of all files, and whether packing them again gives the
 * same bytes. The content goes straight from the reader to the packer; nothing is unpacked to disk.
 */
async function scanTarball(open, limit = keptLimit) {
    const own = (0,external_node_crypto_.createHash)('sha256');
    const again = (0,external_node_crypto_.createHash)('sha256');
    const entries = readArchive(tee(open(), chunk => own.update(chunk)));
    const first = await entries.next();
    if (first.done)
        throw damaged('it holds no file.');
    const scan = new Scan(prefixOf(first.value.path), limit);
    for await (const chunk of packFiles(scan.pass(first.value, entries), first.value.mtime))
        again.update(chunk);
    const sha256 = own.digest('hex');
    const { files, kept, prefix } = scan;
    return {
        files,
        kept,
        prefix,
        mtime: first.value.mtime,
        sha256,
        canonical: scan.sorted && again.digest('hex') === sha256,
    };
}
class Scan {
    prefix;
    files = new Map();
    kept = new Map();
    sorted = true;
    #last = '';
    #keptSize = 0;
    #keptLimit;
    constructor(prefix, keptLimit) {
        this.prefix = prefix;
        this.#keptLimit = keptLimit;
    }
    async *pass(first, rest) {
        yield this.#note(first);
        for await (const entry of rest)
            yield this.#note(entry);
    }
    #note(entry) {
        if (!entry.path.startsWith(`${this.prefix}/`))
            throw damaged(`not all of its files are in one directory, ${JSON.stringify(this.prefix)}.`);
        this.sorted &&= files_byBytes(this.#last, entry.path) < 0;
        this.#last = entry.path;
        const path = entry.path.slice(this.prefix.length + 1);
        return { path: entry.path, size: entry.size, body: this.#measure(path, entry) };
    }
    async *#measure(path, { body, size }) {
        const hash = (0,external_node_crypto_.createHash)('sha256');
        const chunks = [];
        const keep = isEvidence.test(path);
        if (keep)
            this.#admit(path, size);
        for await (const chunk of body) {
            hash.update(chunk);
            if (keep)
                chunks.push(Buffer.from(chunk));
            yield chunk;
        }
        this.files.set(path, { size, sha256: hash.digest('hex') });
        if (keep)
            this.kept.set(path, Buffer.concat(chunks));
    }
    #admit(path, size) {
        if (size > evidenceLimit)
            throw damaged(`${JSON.stringify(path)} has ${size} bytes, more than the ${evidenceLimit} accepted.`);
        this.#keptSize += size;
        if (this.#keptSize > this.#keptLimit)
            throw damaged(`its signatures and statements have more than ${this.#keptLimit} bytes together.`);
    }
}
function prefixOf(path) {
    const slash = path.indexOf('/');
    if (slash < 1)
        throw damaged('its files are not in a directory of their own.');
    return path.slice(0, slash);
}
async function* tee(chunks, look) {
    for await (const chunk of chunks) {
        look(chunk);
        yield chunk;
    }
}

;// CONCATENATED MODULE: ./packages/evidence/lib/release-source.js








/** Opens a release directory, a folder of downloaded assets, or a tarball. Throws a Problem when the path is none of these. */
async function openRelease(path) {
    const status = await (0,promises_.stat)(path).catch(() => undefined);
    if (status?.isDirectory())
        return openDirectory(path);
    if (status?.isFile())
        return openTarball(path);
    throw new CannotCheck(`open ${path}`, {
        found: status ? 'it is neither a file nor a directory.' : 'there is no such file or directory.',
        next: 'Give a release directory, a folder with the assets of a release, or the tarball of one.',
    });
}
/** Name of a file in a source; undefined where only the tarball has it. */
function nameIn(source, file) {
    return source.kind === 'assets' ? file.asset : file.path;
}
/** Assets of a GitHub release have no subdirectories; a release directory has some, and never a tarball of itself. */
async function openDirectory(path) {
    const entries = await (0,promises_.readdir)(path, { withFileTypes: true });
    const isFlat = !entries.some(entry => entry.isDirectory()) || entries.some(entry => isTarballName(entry.name));
    const kind = isFlat ? 'assets' : 'directory';
    const names = await listFiles(path);
    return {
        kind,
        beside: kind === 'assets' ? path : (0,external_node_path_.dirname)((0,external_node_path_.resolve)(path)),
        names,
        measure: async (name) => ({
            size: (await fileSize((0,external_node_path_.join)(path, name))) ?? 0,
            sha256: await sha256File((0,external_node_path_.join)(path, name)),
        }),
        read: async (name) => (names.includes(name) ? readLimited((0,external_node_path_.join)(path, name), evidenceLimit) : undefined),
    };
}
/** Reads the whole tarball once; what it says of itself is checked with the other checks (verify/tarball.ts). */
async function openTarball(path) {
    const { files, kept, ...repacked } = await scanTarball(() => (0,external_node_fs_.createReadStream)(path));
    return {
        kind: 'tarball',
        beside: (0,external_node_path_.dirname)(path),
        path,
        repacked,
        names: [...files.keys()],
        measure: async (name) => files.get(name) ?? { size: 0, sha256: '' },
        read: async (name) => kept.get(name),
    };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/evidence-reader.js


function evidenceReader(manifest, sources) {
    const files = new Map(manifest.files.map(file => [file.path, file]));
    return async (path) => {
        const file = files.get(path) ?? { path, asset: path };
        for (const source of sources) {
            const name = nameIn(source, file);
            const bytes = name === undefined ? undefined : await source.read(name);
            if (bytes)
                return bytes;
        }
        return undefined;
    };
}
/** True when the release has this file, here or in its tarball. */
function isListed(manifest, path) {
    return unlisted.some(name => name === path) || manifest.files.some(file => file.path === path);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/origin.js


/**
 * A certificate that says whose run signed must say what the manifest says: else any caller of the same reusable workflow, or
 * a run of another commit, could sign for this release. Keys, and identities of people, say nothing of it.
 */
function requireOrigin({ source: run }, { source }) {
    if (run === undefined)
        return;
    if (run.repository !== source.repository)
        fail(`it was signed by a run of ${run.repository}, and the release is of ${source.repository}.`);
    if (run.commit !== source.commit)
        fail(`it was signed by a run of commit ${run.commit}, and the release is of ${source.commit}.`);
    requireTag(run.ref, source.tag, 'it was signed by a run');
}
/**
 * A key may sign for several projects, and the workflow of another repository signs for every one that calls it: then only the
 * reader can say which is meant. Throws CannotCheck where that is needed and not said.
 */
function requireRepository({ signer, source: run }, { source }, { repository }) {
    if (repository !== undefined && source.repository !== repository)
        fail(`the release is of ${source.repository}, not of ${repository}.`);
    if (repository !== undefined || run === undefined || signer.kind === 'key')
        return;
    if (signer.identity.startsWith(`${source.repository}/`))
        return;
    throw new CannotCheck('verify the release', {
        found: `it is signed by a workflow that other repositories can call too (${signer.identity}). ` +
            'Say which repository you mean with --source-repository.',
        next: `This release says that it is of ${source.repository}.`,
    });
}
/** A run that a tag started must have been started by the release's own; branches have a commit and no say about the tag. */
function requireTag(ref, tag, what) {
    if (ref.startsWith('refs/tags/') && ref !== `refs/tags/${tag}`)
        fail(`${what} of ${ref}, and the release is of refs/tags/${tag}.`);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/images.js




/** What `cosign sign` (3.x) states of an image; https://github.com/sigstore/cosign/blob/main/specs/BUNDLE_SPEC.md */
const images_imageSignatureType = 'https://sigstore.dev/cosign/sign/v1';
/** Where the signature of an image lies in the release directory. */
function imageSignaturePath(name) {
    return `images/${name}/signature.sigstore.json`;
}
/** One check for each image: that its signature holds and is of its digest. */
async function checkImages(manifest, read, verifier) {
    return Promise.all(manifest.images.map(async (image) => naming(imageSignaturePath(image.name), await check(`image ${image.name}`, () => checkImage(image, manifest, read, verifier)))));
}
async function checkImage(image, manifest, read, verifier) {
    const path = imageSignaturePath(image.name);
    if (!isListed(manifest, path))
        return { status: 'absent', detail: `${image.repository} has no signature in the release.` };
    const bundle = await read(path);
    if (!bundle)
        return { status: 'absent', detail: 'Its signature travels in the tarball, which is not here.' };
    const verified = verifier.verifyStatement(bundle);
    requireOrigin(verified, manifest);
    const { predicateType } = verified.statement;
    if (predicateType !== images_imageSignatureType)
        fail(`its predicate is ${JSON.stringify(predicateType)}, not ${images_imageSignatureType}.`);
    if (!statement_hasSubject(verified.statement, image.digest.slice('sha256:'.length)))
        fail(`it is the signature of another image than ${image.digest}.`);
    return { detail: `${image.repository}@${image.digest} is signed.`, verified };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/provenance.js






const provenancePath = 'provenance.intoto.jsonl';
/** A matrix of builds writes one bundle each. */
const mostBundles = 1000;
/**
 * provenance.intoto.jsonl: every bundle in it holds and is SLSA provenance of this commit, and together their subjects are the
 * artifacts and images of the release, all of them and nothing else.
 */
async function checkProvenance(manifest, read, verifier) {
    if (!isListed(manifest, provenancePath))
        return { status: 'absent', detail: 'The release has no provenance.' };
    const bytes = await read(provenancePath);
    if (!bytes)
        return fail(`${provenancePath} is missing.`);
    const all = bundleLines(bytes.toString()).map(line => verifier.verifyStatement(line));
    for (const one of all) {
        requireOrigin(one, manifest);
        checkStatement(one.statement, manifest);
    }
    checkSubjects(all.flatMap(({ statement }) => statement.subject), manifest);
    const [verified] = all;
    return { detail: describe(manifest), ...(verified ? { verified: verified } : {}) };
}
/** The lines of a JSON Lines file of bundles; the last one may lack its line end. */
function bundleLines(text) {
    const lines = text.split('\n').filter(line => line.trim() !== '');
    if (lines.length === 0)
        fail('it holds no bundle.');
    if (lines.length > mostBundles)
        fail(`it holds ${lines.length} bundles, more than the ${mostBundles} accepted.`);
    return lines;
}
function checkStatement(statement, { source }) {
    if (statement.predicateType !== provenanceType)
        fail(`its predicate is ${JSON.stringify(statement.predicateType)}, not ${provenanceType}.`);
    checkSources(gitSources(statement.predicate), source);
}
/** What was built must be named, and be this commit of this repository; other repositories may have been built into it. */
function checkSources(sources, { repository, commit, tag }) {
    const own = sources.filter(({ uri }) => uri === `git+${repository}` || uri.startsWith(`git+${repository}@`));
    if (own.length === 0) {
        const others = sources.map(({ uri }) => uri).join(', ');
        fail(`it names no commit of ${repository}${others === '' ? '' : `, only of ${others}`}.`);
    }
    if (!own.some(one => one.commit === commit))
        fail(`it is of commit ${own.map(one => one.commit).join(', ')}, and the release of ${commit}.`);
    for (const { uri } of own)
        requireTag(uri.slice(`git+${repository}@`.length), tag, 'it is of a build');
}
/** Commits among the resolved dependencies; a predicate of another shape has none. */
function gitSources(predicate) {
    return listAt(predicate, 'buildDefinition', 'resolvedDependencies').flatMap(dependency => {
        const commit = json_textAt(dependency, 'digest', 'gitCommit');
        return commit === undefined ? [] : [{ uri: json_textAt(dependency, 'uri') ?? '', commit }];
    });
}
function checkSubjects(subjects, manifest) {
    const expected = expectedSubjects(manifest);
    const found = new Map(subjects.map(({ digest, name }) => [digest.sha256 ?? '', name]));
    for (const { digest, name } of subjects) {
        const names = expected.get(digest.sha256 ?? '');
        if (!names)
            fail(`its subject ${JSON.stringify(name)} (sha256:${digest.sha256}) is not an artifact or image of the release.`);
        if (name !== undefined && names.file && !names.all.has(external_node_path_.posix.basename(name)))
            fail(`its subject ${JSON.stringify(name)} has the digest of ${[...names.all].join(', ')}.`);
    }
    for (const [digest, { all }] of expected)
        if (!found.has(digest))
            fail(`it does not cover ${[...all].join(', ')} (sha256:${digest}).`);
}
/** Names by SHA-256; those of artifacts must be those of the subjects, images go by many names. */
function expectedSubjects({ files, images }) {
    const expected = new Map();
    const add = (sha256, name, file) => {
        const known = expected.get(sha256) ?? { all: new Set(), file };
        expected.set(sha256, { all: known.all.add(name), file: known.file && file });
    };
    for (const { path, sha256 } of files)
        if (path.startsWith('artifacts/'))
            add(sha256, external_node_path_.posix.basename(path), true);
    for (const { digest, repository, platforms } of images) {
        for (const one of [digest, ...platforms.map(({ digest }) => digest)])
            add(one.slice('sha256:'.length), repository, false);
    }
    return expected;
}
function describe({ files, images }) {
    const artifacts = files.filter(({ path }) => path.startsWith('artifacts/')).length;
    return `SLSA provenance v1 covers ${counted(artifacts, 'artifact')} and ${counted(images.length, 'image')}.`;
}

;// CONCATENATED MODULE: ./packages/core/lib/assemble/evidence.js










/** Verifies every signature made so far. One that does not hold is a Problem: nothing is built upon it. */
async function verifyEvidence(releaseDir, images, trust) {
    const verifier = new sigstore_SignatureVerifier(trust);
    const found = { provenance: [], images: new Map(), log: trust.signers.map(trustLine) };
    for (const image of images)
        await verifyImage(image, releaseDir, verifier, found);
    await verifyProvenance(releaseDir, verifier, found);
    return found;
}
async function verifyImage(image, releaseDir, verifier, found) {
    const path = imageSignaturePath(image.name);
    const reference = `${image.repository}@${image.digest}`;
    const bundle = await readIfThere((0,external_node_path_.join)(releaseDir, path));
    if (bundle === undefined)
        return void found.log.push(`${reference}: not signed`);
    const verified = verifyLine(bundle, path, verifier);
    const { predicateType } = verified.statement;
    if (predicateType !== images_imageSignatureType || !statement_hasSubject(verified.statement, image.digest.slice('sha256:'.length))) {
        throw new lib_problem/* Problem */.A(`verify ${path}`, {
            found: `it is no signature of ${reference}.`,
            next: 'Sign the image again with cosign-sign.',
        });
    }
    found.images.set(image.name, signatureFact(verified));
    found.log.push(`${reference}: signature verified`, ...evidence_describe(verified));
}
async function verifyProvenance(releaseDir, verifier, found) {
    const text = await readIfThere((0,external_node_path_.join)(releaseDir, provenancePath));
    if (text === undefined)
        return void found.log.push(`${provenancePath}: there is none`);
    for (const [index, line] of bundleLines(text).entries()) {
        const verified = verifyLine(line, provenancePath, verifier);
        found.provenance.push(provenanceFact(verified.statement, signatureFact(verified)));
        found.log.push(`${provenancePath} line ${index + 1}: signature verified`, ...evidence_describe(verified), ...subjectLines(verified.statement));
    }
}
function verifyLine(bundle, path, verifier) {
    try {
        return verifier.verifyStatement(bundle);
    }
    catch (error) {
        if (!(error instanceof lib_problem/* Problem */.A))
            throw error;
        throw new lib_problem/* Problem */.A(`verify ${path}`, {
            found: error.found,
            next: 'The inputs `key`, `certificate-identity`, `certificate-oidc-issuer` and `trusted-root` say whose signatures count.',
            ...(error.details === undefined ? {} : { details: error.details }),
            cause: error,
        });
    }
}
function provenanceFact({ predicateType, predicate, subject }, signature) {
    if (predicateType !== provenanceType) {
        throw new lib_problem/* Problem */.A(`verify ${provenancePath}`, {
            found: `a line holds a predicate of type ${predicateType}.`,
            next: 'Only slsa-provenance writes to this file.',
        });
    }
    const { buildDefinition, runDetails } = (predicate ?? {});
    const run = runDetails?.metadata?.invocationId;
    return {
        builder: runDetails?.builder?.id ?? 'unknown',
        buildType: buildDefinition?.buildType ?? 'unknown',
        ...(run === undefined ? {} : { run }),
        subjects: subject.length,
        dependencies: buildDefinition?.resolvedDependencies?.length ?? 0,
        signature,
    };
}
function signatureFact({ signer, logged }) {
    return {
        signer: signer.kind === 'key' ? { kind: 'key', fingerprint: keyFingerprint(signer.publicKey) } : signer,
        logged,
    };
}
function trustLine(signer) {
    return `trusted: ${signerText(signer)}`;
}
function evidence_describe({ signer, time, logged }) {
    return [
        `  signed by ${signerText(signer)}`,
        `  ${time === undefined ? 'no signed time' : `signed at ${time}`}, ${logged ? 'in a transparency log' : 'in no transparency log'}`,
    ];
}
function subjectLines({ subject }) {
    return subject.map(({ name, digest }) => `  sha256:${digest.sha256}  ${name ?? ''}`.trimEnd());
}
function signerText(signer) {
    return signer.kind === 'key'
        ? `key sha256:${keyFingerprint(signer.publicKey)}`
        : `${signer.identity} (issuer ${signer.issuer})`;
}
async function readIfThere(path) {
    return (await fileSize(path)) === undefined ? undefined : (0,promises_.readFile)(path, 'utf8');
}

;// CONCATENATED MODULE: ./packages/evidence/lib/coverage/document.js






// The same rules stand in docs/schema/coverage.v1.json.
const document_count = (value, at) => {
    if (!Number.isSafeInteger(value) || value < 0)
        throw wrong(at, value, 'a whole number from 0');
    return value;
};
const range = (value, at) => {
    const [from, to, ...others] = list(document_count)(value, at);
    if (from === undefined || to === undefined || others.length > 0 || from < 1 || to < from)
        throw wrong(at, value, 'the first and the last line of a range');
    return [from, to];
};
const counts = { lines: document_count, coveredLines: document_count, branches: document_count, coveredBranches: document_count };
const document_shape = object({
    version: oneOf(1),
    commit: matching(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'a full commit id'),
    tool: object({ name: oneOf('coverage.py'), version: optional(shape_text) }),
    branches: shape_boolean,
    totals: object({ ...counts, percent: number(0, 100) }),
    files: list(object({ path: shape_text, ...counts, missing: list(range) })),
});
/** Makes the document; `files` are those of the report with their paths from the root of the repository. */
function coverageDocument(parts) {
    const { commit, report, files } = parts;
    const totals = countsOf(files);
    return {
        version: 1,
        commit,
        tool: { name: 'coverage.py', ...(report.version === undefined ? {} : { version: report.version }) },
        branches: report.branches,
        totals: { ...totals, percent: percentOf(totals) },
        files: files.map(fileEntry).sort((a, b) => byBytes(a.path, b.path)),
    };
}
/** The bytes of `coverage.json`. */
function renderCoverage(document) {
    return renderJson(document);
}
/** Parses `coverage.json` of a release; `what` names it in errors. Throws a Problem, also where its numbers do not agree. */
function parseCoverage(source, what = 'coverage.json') {
    const next = 'Make it again with pytest-coverage-to-sonar.';
    const document = readShape(document_shape, parseJson(source, what), what, next);
    const found = document_disagreement(document);
    if (found !== undefined)
        throw new lib_problem/* Problem */.A(`read ${what}`, { found, next });
    return document;
}
/** The numbers of each file, to compare later ones with. */
function countsByFile({ files }) {
    return new Map(files.map(({ path, missing: _, ...counts }) => [path, counts]));
}
function fileEntry(file) {
    const missing = file.lines.filter(({ covered }) => !covered).map(({ line }) => line);
    return { path: file.path, ...countsOf([file]), missing: rangesOf(missing) };
}
function document_disagreement({ totals, files }) {
    const odd = files.find(one => one.coveredLines > one.lines || one.coveredBranches > one.branches || missingLines(one) !== one.lines);
    if (odd !== undefined)
        return `the numbers of ${JSON.stringify(odd.path)} do not agree.`;
    if (new Set(files.map(({ path }) => path)).size !== files.length)
        return 'it has a file twice.';
    const sum = (key) => files.reduce((total, file) => total + file[key], 0);
    const isSum = ['lines', 'coveredLines', 'branches', 'coveredBranches'].every(key => sum(key) === totals[key]);
    return isSum && totals.percent === model_percentOf(totals) ? undefined : 'its totals are not those of its files.';
}
function missingLines({ coveredLines, missing }) {
    return missing.reduce((total, [from, to]) => total + to - from + 1, coveredLines);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings-document.js




// The same rules stand in docs/schema/findings.v1.json.
const findings_document_line = matching(/^[\s\S]{0,4000}$/, 'text of at most 4000 characters');
const findings_document_digest = matching(/^sha256:[0-9a-f]{64}$/, '"sha256:" and 64 lower-case hexadecimal digits');
const severity = oneOf(...severity_severities);
const findings_document_count = number(0, Number.MAX_SAFE_INTEGER);
const fix = object({ state: oneOf(...fixStates), versions: list(findings_document_line, 1000) });
const opinion = object({
    engine: oneOf(...engineNames),
    id: shape_text,
    severity,
    source: shape_text,
    fix,
    title: optional(findings_document_line),
    url: optional(findings_document_line),
    cvss: optional(number(0, 10)),
    epss: optional(number(0, 1)),
    knownExploited: optional(shape_boolean),
});
const finding = object({
    id: shape_text,
    aliases: list(shape_text, 1000),
    package: object({ name: shape_text, version: findings_document_line, type: findings_document_line, purl: optional(shape_text) }),
    severity,
    fix,
    locations: list(findings_document_line),
    opinions: list(opinion, 1000),
    disagreement: optional(oneOf('severity', 'presence')),
});
const database = object({
    version: optional(shape_text),
    built: optional(shape_text),
    source: optional(shape_text),
    sample: optional(shape_boolean),
});
const engine = object({
    name: oneOf(...engineNames),
    version: shape_text,
    sha256: optional(matching(/^[0-9a-f]{64}$/, '64 lower-case hexadecimal digits')),
    status: oneOf('ok', 'error'),
    database,
    error: optional(findings_document_line),
});
const target = object({
    kind: oneOf('directory', 'image'),
    name: shape_text,
    platform: optional(shape_text),
    digest: optional(findings_document_digest),
});
const findings_document_counts = object({ UNKNOWN: findings_document_count, NEGLIGIBLE: findings_document_count, LOW: findings_document_count, MEDIUM: findings_document_count, HIGH: findings_document_count, CRITICAL: findings_document_count });
const findings_document_shape = object({
    schema: oneOf(findings_findingsSchema),
    target,
    scanned: matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/, 'a time like 2026-01-31T12:00:00Z'),
    engines: list(engine, 10),
    summary: object({ total: findings_document_count, severities: findings_document_counts, fixable: findings_document_count, disagreements: findings_document_count }),
    findings: list(finding),
});
/** Parses `vulnerabilities.json`; `what` names it in errors. Throws a Problem. */
function parseFindings(source, what = 'vulnerabilities.json') {
    return readShape(findings_document_shape, parseJson(source, what), what, 'Make it again with scan-image.');
}
/** Makes the document; counts are taken here, so that they agree with the list. */
function findingsDocument(parts) {
    const { findings } = parts;
    const severities_ = Object.fromEntries([...severities].reverse().map(one => [one, findings.filter(finding => finding.severity === one).length]));
    return {
        schema: findingsSchema,
        target: parts.target,
        scanned: parts.scanned,
        engines: parts.engines,
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

;// CONCATENATED MODULE: ./packages/evidence/lib/tests/document.js





// The same rules stand in docs/schema/test-results.v1.json.
const longest = 4000;
const most = 1_000_000;
const document_line = matching(/^[\s\S]{0,4000}$/, 'text of at most 4000 characters');
const tests_document_count = number(0, most);
const tests_document_shape = object({
    version: oneOf(1),
    commit: matching(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'a full commit id'),
    totals: object({ total: tests_document_count, passed: tests_document_count, failed: tests_document_count, error: tests_document_count, skipped: tests_document_count }),
    tests: list(object({
        name: document_line,
        classname: document_line,
        path: optional(shape_text),
        outcome: oneOf('passed', 'failed', 'error', 'skipped'),
        message: optional(document_line),
    }), most),
});
/** Makes the document. Tests of several runs stand in it once for each. */
function testResults({ commit, cases }) {
    const entries = cases.map(entry => ({ entry: entryOf(entry), key: sortKey(entry) }));
    const tests = entries.sort((a, b) => byBytes(a.key, b.key)).map(({ entry }) => entry);
    return { version: 1, commit, totals: countTests(cases), tests };
}
/** The bytes of `test-results.json`. */
function renderTestResults(document) {
    return renderJson(document);
}
/** Parses `test-results.json`; `what` names it in errors. Throws a Problem, also where its totals are not those of its tests. */
function parseTestResults(source, what = 'test-results.json') {
    const next = 'Make it again with pytest-coverage-to-sonar.';
    const document = readShape(tests_document_shape, parseJson(source, what), what, next);
    if (Object.entries(document.totals).every(([key, total]) => total === numberOf(document, key)))
        return document;
    throw new lib_problem/* Problem */.A(`read ${what}`, { found: 'its totals are not those of its tests.', next });
}
function numberOf({ tests }, key) {
    return key === 'total' ? tests.length : tests.filter(({ outcome }) => outcome === key).length;
}
function entryOf({ name, classname, path, outcome, message }) {
    return {
        name: cut(name),
        classname: cut(classname),
        ...(path === undefined ? {} : { path }),
        outcome,
        ...(message === undefined ? {} : { message: cut(message) }),
    };
}
function sortKey({ name, classname, path = '', outcome, message = '' }) {
    return [path, classname, name, outcome, message].join('\u0000');
}
/** pytest makes names of parameters, which may be long. */
function cut(text) {
    return (text.length > longest ? `${text.slice(0, longest - 1)}…` : text).toWellFormed();
}

;// CONCATENATED MODULE: ./packages/core/lib/assemble/read.js








/** Every `vulnerabilities.json` of the release, the project's first. */
async function readScans(releaseDir) {
    const paths = await pathsNamed(releaseDir, 'vulnerabilities.json');
    return Promise.all(paths.map(async (path) => parseFindings(await (0,promises_.readFile)((0,external_node_path_.join)(releaseDir, path), 'utf8'), path)));
}
/** Every CycloneDX SBOM of the release in sum, the project's first. */
async function readSboms(releaseDir, project) {
    const paths = await pathsNamed(releaseDir, 'sbom.cyclonedx.json');
    return Promise.all(paths.map(async (path) => summarize(parseJson(await (0,promises_.readFile)((0,external_node_path_.join)(releaseDir, path), 'utf8'), path), targetOf(path, project))));
}
/** What `test-results.json` and `coverage.json` say, where they are there; a Problem where they are of another commit. */
async function readTests(releaseDir, commit) {
    const tests = await read_readIfThere(releaseDir, 'test-results.json', commit, parseTestResults);
    const coverage = await read_readIfThere(releaseDir, 'coverage.json', commit, parseCoverage);
    return {
        ...(tests === undefined ? {} : { tests: tests.totals }),
        ...(coverage === undefined ? {} : { coverage: { counts: coverage.totals, ...versionOf(coverage.tool) } }),
    };
}
function versionOf({ version }) {
    return version === undefined ? {} : { version };
}
async function read_readIfThere(releaseDir, name, commit, parse) {
    const path = (0,external_node_path_.join)(releaseDir, name);
    if ((await fileSize(path)) === undefined)
        return undefined;
    const document = parse(await (0,promises_.readFile)(path, 'utf8'), name);
    if (document.commit === commit)
        return document;
    throw new lib_problem/* Problem */.A(`use ${name}`, {
        found: `it is of commit ${document.commit}, and the release is of ${commit}.`,
        next: 'Run pytest-coverage-to-sonar on the commit that is released.',
    });
}
/** `images/widget/linux-amd64/…` is the image widget for linux/amd64; what lies at the top is the project. */
function targetOf(path, project) {
    const [, name, platform] = (0,external_node_path_.dirname)(path).split('/');
    return name === undefined ? project : `${name} (${(platform ?? '').replace('-', '/')})`;
}
async function pathsNamed(releaseDir, name) {
    const paths = (await listFiles(releaseDir)).filter(path => (0,external_node_path_.basename)(path) === name && !path.startsWith('artifacts/'));
    return paths.sort((a, b) => Number(a.includes('/')) - Number(b.includes('/')));
}
/** https://cyclonedx.org/docs/1.6/json/: packages are components of all types but `file`. */
function summarize(sbom, target) {
    const components = listAt(sbom, 'components').filter(component => json_textAt(component, 'type') !== 'file');
    const counts = new Map();
    for (const licence of components.flatMap(licencesOf))
        counts.set(licence, (counts.get(licence) ?? 0) + 1);
    return {
        target,
        components: components.length,
        licences: [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)),
        unlicensed: components.filter(component => licencesOf(component).length === 0).length,
    };
}
function licencesOf(component) {
    const names = listAt(component, 'licenses').map(choice => json_textAt(choice, 'expression') ?? json_textAt(json_at(choice, 'license'), 'id') ?? json_textAt(json_at(choice, 'license'), 'name'));
    return [...new Set(names.filter(name => name !== undefined && name !== ''))];
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./packages/core/lib/http/retry.js


/** A failure that may pass: worth another attempt. */
class Transient extends lib_problem/* Problem */.A {
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
            await (0,external_node_timers_promises_.setTimeout)(pause);
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

;// CONCATENATED MODULE: ./packages/core/lib/sign/explain.js


/** What to add to a job so that it may ask GitHub for an identity. */
const idTokenPermission = 'Add to the job:\npermissions:\n  contents: read\n  id-token: write';
/** Failures of cosign 3.1 that a person meets; the pattern looks at what it prints. */
const known = [
    [
        /decryption failed/,
        'COSIGN_PASSWORD does not open COSIGN_PRIVATE_KEY.',
        'Store the password that was typed when the key pair was made as the secret COSIGN_PASSWORD.',
    ],
    [
        /invalid pem block/,
        'COSIGN_PRIVATE_KEY is not a whole key in PEM form.',
        'Store all lines of `cosign.key` as the secret, the `-----BEGIN` and `-----END` lines included.',
    ],
    [
        /unsupported pem type/,
        'COSIGN_PRIVATE_KEY is a key that cosign does not read as it is.',
        'Convert it with `cosign import-key-pair --key FILE` and store what that writes.',
    ],
    [/retrieving ID token|authenticating caller/, 'the runner gave no identity token.', idTokenPermission],
    [
        /Fulcio returned 4\d\d/,
        'Fulcio refused the identity token of this job.',
        'Check that this Fulcio accepts the issuer of this runner, and that its clock is right.',
    ],
    [
        /timestamp authority must be provided/,
        'the signing config has no timestamp authority, which short-lived certificates need.',
        'Add one: `cosign signing-config create --tsa …`.',
    ],
    [
        /\b(401|403)\b|UNAUTHORIZED|DENIED|unauthorized/,
        'the registry refused access.',
        'Log in to it before this step. For ghcr.io, add to the job:\npermissions:\n  packages: write',
    ],
    [
        /NAME_UNKNOWN|MANIFEST_UNKNOWN|entity not found|404 Not Found/,
        'the registry does not have that image.',
        'Push the image first, and give the digest that the push printed.',
    ],
];
const passing = /connection re(fused|set)|no such host|i\/o timeout|deadline exceeded|TLS handshake|unexpected EOF|: EOF|server misbehaving|\b(429|500|502|503|504)\b/;
/** The Problem for what cosign printed when it failed; Transient where another attempt may succeed. */
function explain_explain(what, stderr) {
    const details = withoutTokens(stderr).trim();
    const first = /^Error: (.*)$/m.exec(details)?.[1] ?? details.split('\n')[0] ?? '';
    if (passing.test(details))
        return unreachable(what, first);
    const match = known.find(([pattern]) => pattern.test(details));
    if (match !== undefined)
        return new lib_problem/* Problem */.A(what, { found: match[1], next: match[2], details });
    return new lib_problem/* Problem */.A(what, { found: `cosign said: ${explain_sentence(first)}`, next: 'See the details below.', details });
}
function unreachable(what, message) {
    const server = /https?:\/\/[^\s"/]+/.exec(message)?.[0];
    const found = server === undefined ? 'a server did not answer.' : `${server} did not answer.`;
    const next = 'Check its status, the addresses in the signing config, and that this runner may reach it.';
    return new Transient(what, { found: `${found} cosign said: ${explain_sentence(message)}`, next });
}
function explain_sentence(text) {
    return text.endsWith('.') ? text : `${text}.`;
}
/** Some errors of Sigstore clients quote the identity token. */
function withoutTokens(text) {
    return text.replace(/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, '(identity token)');
}

;// CONCATENATED MODULE: ./packages/core/lib/sign/cosign.js


/** Four attempts within about ten seconds: servers of a Sigstore fail for moments, and a release should not. */
const patience = { attempts: 4, baseMs: 1000, maxMs: 20_000 };
/** Runs cosign, again after failures that may pass; gives its standard output. Throws a Problem that explains the failure. */
async function cosign_runCosign(call, host) {
    const attempt = async () => {
        const { exitCode, stdout, stderr } = await host.exec(call.cosign.path, call.args, { env: call.env ?? {} });
        if (exitCode === 0)
            return stdout;
        throw explain_explain(call.what, stderr);
    };
    return retry(attempt, call.retries ?? patience, line => host.info(line));
}

;// CONCATENATED MODULE: ./packages/core/lib/sign/image.js




/** The statement of `cosign sign` about an image; `digest` is `sha256:…`. */
function image_imageStatement(digest) {
    const sha256 = digest.replace(/^sha256:/, '');
    return {
        _type: 'https://in-toto.io/Statement/v1',
        subject: [{ digest: { sha256 } }],
        predicateType: imageSignatureType,
        predicate: {},
    };
}
/** Throws unless the statement is a signature of the image: any signed statement is not enough. */
function image_requireSigned(digest, verified) {
    const { statement } = verified;
    if (statement.predicateType === imageSignatureType && hasSubject(statement, digest.replace(/^sha256:/, '')))
        return verified;
    throw new Problem(`verify the signature of ${digest}`, {
        found: `what is signed is a statement of type ${statement.predicateType} about ${statement.subject.map(one => one.digest.sha256).join(', ')}.`,
        next: 'Sign the image again.',
    });
}
/** Throws unless the registry has the image: cosign signs, and logs, any digest. */
async function image_requireImage(image, options, host) {
    await runCosign({ cosign: options.cosign, what: `find ${image}`, args: ['tree', image], retries: options.retries }, host);
}
/** Throws unless the registry gives the signature back. `bundle` is the one-line JSON that was pushed. */
async function image_requireReferrer(image, bundle, options, host) {
    const found = await image_storedBundles(image, options, host);
    if (found.some(one => signatureOf(one) === signatureOf(bundle)))
        return;
    throw new Problem(`find the signature of ${image}`, {
        found: 'the registry accepted it and does not give it back.',
        next: 'Check that the registry supports OCI 1.1 referrers, or the tag scheme that stands in for them.',
    });
}
/** Bundles that the registry has of an image, one-line JSON each. */
async function image_storedBundles(image, options, host) {
    const { cosign, retries } = options;
    try {
        const args = ['download', 'signature', image];
        const text = await runCosign({ cosign, what: `find the signature of ${image}`, args, retries }, host);
        return text.split('\n').filter(line => line.startsWith('{'));
    }
    catch (error) {
        if (error instanceof Problem && error.details?.includes('no signatures associated'))
            return [];
        throw error;
    }
}
function signatureOf(bundle) {
    return JSON.parse(bundle)?.dsseEnvelope?.signatures?.[0]?.sig;
}

;// CONCATENATED MODULE: ./packages/core/lib/sign/key.js








/** cosign's `--key` for those variables. */
const keyArguments = ['--key', 'env://COSIGN_PRIVATE_KEY'];
/** The key to sign with, masked from now on; undefined when signing is keyless. */
async function keyVariables(options, host) {
    const { kind } = options.signing;
    if (kind === 'keyless')
        return undefined;
    const variables = kind === 'key' ? givenKey(process.env) : await throwAwayKey(options.cosign, host);
    mask(variables, host);
    return variables;
}
// Opening the key takes cosign a third of a second, and every signature is verified with its public half.
const publicKeys = new Map();
/** The public half, PEM; undefined when signing is keyless. */
async function key_publicKey(options, host) {
    const env = await keyVariables(options, host);
    if (env === undefined)
        return undefined;
    const name = sha256(`${env.COSIGN_PRIVATE_KEY}\n${env.COSIGN_PASSWORD}`);
    const read = publicKeys.get(name) ?? readPublicKey(options, env, host);
    publicKeys.set(name, read);
    return read;
}
function readPublicKey({ cosign }, env, host) {
    return cosign_runCosign({ cosign, what: 'read the signing key', args: ['public-key', ...keyArguments], env }, host);
}
function givenKey(env) {
    const key = env.COSIGN_PRIVATE_KEY ?? '';
    if (key.trim() === '')
        throw key_unusable('COSIGN_PRIVATE_KEY is not set.', 'Add `env: COSIGN_PRIVATE_KEY: ${{ secrets.COSIGN_PRIVATE_KEY }}` to the step.');
    if (!key.includes('\n') && key.includes('\\n')) {
        throw key_unusable('COSIGN_PRIVATE_KEY has `\\n` in place of line ends.', 'Store the text of `cosign.key` as it is, with its line ends.');
    }
    // An empty password is one: without the variable, cosign would ask for it.
    return { COSIGN_PRIVATE_KEY: key, COSIGN_PASSWORD: env.COSIGN_PASSWORD ?? '' };
}
/** One key pair a job, so that everything of a dry run has the same signer; it is worth nothing afterwards. */
async function throwAwayKey(cosign, host) {
    const dir = (0,external_node_path_.join)(process.env.RUNNER_TEMP ?? (0,external_node_os_.tmpdir)(), 'release-tools-dry-run');
    const [keyFile, passwordFile] = [(0,external_node_path_.join)(dir, 'cosign.key'), (0,external_node_path_.join)(dir, 'password')];
    if ((await fileSize(keyFile)) === undefined) {
        await (0,promises_.mkdir)(dir, { recursive: true, mode: 0o700 });
        const COSIGN_PASSWORD = (0,external_node_crypto_.randomBytes)(16).toString('hex');
        await (0,promises_.writeFile)(passwordFile, COSIGN_PASSWORD, { mode: 0o600 });
        const args = ['generate-key-pair', '--output-key-prefix', (0,external_node_path_.join)(dir, 'cosign')];
        await cosign_runCosign({ cosign, what: 'make a throw-away key pair', args, env: { COSIGN_PASSWORD } }, host);
    }
    const [COSIGN_PRIVATE_KEY, COSIGN_PASSWORD] = await Promise.all([
        (0,promises_.readFile)(keyFile, 'utf8'),
        (0,promises_.readFile)(passwordFile, 'utf8'),
    ]);
    return { COSIGN_PRIVATE_KEY, COSIGN_PASSWORD };
}
/** Line by line too: that is how a log would show it. */
function mask({ COSIGN_PRIVATE_KEY, COSIGN_PASSWORD }, host) {
    const lines = COSIGN_PRIVATE_KEY.split('\n').filter(line => line.trim() !== '' && !line.startsWith('-----'));
    for (const value of [COSIGN_PRIVATE_KEY, COSIGN_PASSWORD, ...lines])
        if (value !== '')
            host.secret(value);
}
function key_unusable(found, next) {
    return new lib_problem/* Problem */.A('sign with the key pair', { found, next });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/claimed-signer.js



const issuerOid = '1.3.6.1.4.1.57264.1.8';
/**
 * Whom the certificate of a bundle names: a claim, to be shown or to be verified next, never a reason to trust. Throws a
 * Problem for a bundle that was made with a key.
 */
function claimedSigner(bundle) {
    const { key } = entityOf(bundle);
    if (key.$case === 'public-key')
        throw notVerified('it was made with a key pair, which has no identity.');
    const issuer = key.certificate.extension(issuerOid)?.valueObj.subs[0]?.value.toString();
    return { kind: 'identity', identity: key.certificate.subjectAltName ?? '', issuer: issuer ?? '' };
}
function entityOf(bundle) {
    const parsed = parseBundle(bundle);
    try {
        return (0,verify_dist/* toSignedEntity */.DC)(parsed);
    }
    catch (error) {
        throw refusal(error);
    }
}

;// CONCATENATED MODULE: ./packages/evidence/lib/trusted-root.js




/** https://github.com/sigstore/protobuf-specs/blob/main/protos/sigstore_trustroot.proto */
const mediaTypes = [
    'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    'application/vnd.dev.sigstore.trustedroot.v0.2+json',
];
const limit = 4 * 1024 * 1024;
/** Reads the text of a `trusted_root.json`, or its parsed form. Throws CannotCheck when it is none. */
function parseTrustedRoot(json) {
    const value = typeof json === 'string' || json instanceof Uint8Array ? readText(json) : json;
    try {
        const root = protobuf_specs_dist.TrustedRoot.fromJSON(value);
        if (!mediaTypes.includes(root.mediaType))
            throw trusted_root_unusable(`its media type is ${JSON.stringify(root.mediaType)}.`);
        // Without a beginning, a log's key would count for signatures from before it existed.
        const endless = root.tlogs.find(log => log.publicKey?.validFor?.start === undefined);
        if (endless !== undefined)
            throw trusted_root_unusable(`its log ${JSON.stringify(endless.baseUrl)} does not say since when it is valid.`);
        return root;
    }
    catch (error) {
        throw error instanceof lib_problem/* Problem */.A ? error : trusted_root_unusable(`it does not parse (${(0,lib_problem/* messageOf */.b)(error)}).`, error);
    }
}
/**
 * The root of the public Sigstore, embedded: verification needs no network. It ages, so whoever uses it shows `date`.
 * Loaded when asked for: it is not needed where the verifier brings a root or a key.
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
/** The latest day on which something of the root began to be valid. */
function newestDay(root) {
    const logs = [...root.tlogs, ...root.ctlogs].map(log => log.publicKey?.validFor?.start);
    const authorities = [...root.certificateAuthorities, ...root.timestampAuthorities].map(one => one.validFor?.start);
    const times = [...logs, ...authorities].map(start => start?.getTime() ?? 0);
    return new Date(Math.max(0, ...times)).toISOString().slice(0, 10);
}
function readText(json) {
    try {
        return parseStrictJson(json, 'the trusted root', limit);
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

;// CONCATENATED MODULE: ./packages/core/lib/sign/verify.js





const verify_limit = 4 * 1024 * 1024;
/**
 * Verifies a signature right after it was made, as a stranger would: by the key that was meant, or by the identity that Fulcio
 * gave, against the given root or the embedded public one. Where that one is too old to tell, a warning says so.
 */
async function verify_verifyOwn(bundle, options, host, check) {
    const signer = await ownSigner(bundle, options, host);
    try {
        return check(new sigstore_SignatureVerifier({ signers: [signer], ...(await verify_rootFor(signer, options)) }));
    }
    catch (error) {
        if (!(error instanceof CannotCheck) || options.trustedRoot !== undefined)
            throw error;
        host.warning(`The new signature could not be checked here: ${error.found} Update release-tools, or set \`trusted-root\`.`);
        return { signer, logged: true };
    }
}
async function ownSigner(bundle, options, host) {
    const key = await key_publicKey(options, host);
    return key === undefined ? claimedSigner(bundle) : { kind: 'key', publicKey: key };
}
/** The root that signatures by this signer are verified against. */
async function verify_rootFor(signer, options) {
    if (options.signing.kind === 'dry-run')
        return {};
    if (options.trustedRoot !== undefined) {
        return { trustedRoot: parseTrustedRoot(await readLimited(options.trustedRoot, verify_limit)) };
    }
    return signer.kind === 'key' ? {} : { trustedRoot: (await publicTrustedRoot()).root };
}

;// CONCATENATED MODULE: ./packages/core/lib/sign/earlier.js





/**
 * The signature that this same signer put beside an image before, where it holds and is in a log exactly if a new one would be:
 * running again then changes nothing. `image` is `repository@digest`.
 */
async function earlier_earlierSignature(image, digest, options, host) {
    const stored = await storedBundles(image, options, host);
    const signer = stored.length === 0 ? undefined : await earlier_ownSigner(options, host);
    if (signer === undefined)
        return undefined;
    const verifier = new SignatureVerifier({ signers: [signer], ...(await rootFor(signer, options)) });
    for (const bundle of stored) {
        const verified = holds(() => requireSigned(digest, verifier.verifyStatement(bundle)));
        if (verified?.logged === (options.transparency !== 'none'))
            return { bundle, verified };
    }
    return undefined;
}
function holds(check) {
    try {
        return check();
    }
    catch {
        // Somebody else's, or about something else: it stays where it is.
        return undefined;
    }
}
async function earlier_ownSigner(options, host) {
    const key = await publicKey(options, host);
    return key === undefined ? ownIdentity(process.env, host) : { kind: 'key', publicKey: key };
}
/** Who this job is, asked of GitHub over its own connection: enough to recognise signatures, which are verified themselves. */
async function ownIdentity(env, host) {
    const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token, GITHUB_SERVER_URL: server } = env;
    try {
        const headers = { authorization: `Bearer ${token}` };
        const response = await fetch(`${url}&audience=release-tools`, { headers, signal: AbortSignal.timeout(20_000) });
        const { value } = (await response.json());
        host.secret(value);
        const { iss = '', job_workflow_ref: workflow } = decodeJwt(value);
        return { kind: 'identity', identity: `${server ?? 'https://github.com'}/${workflow}`, issuer: iss };
    }
    catch {
        // Signing anew asks for a token too, and says what is wrong.
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/core/lib/sign/identity.js



/** The key by its variables, or the runner's right to ask for an identity token, which reaches cosign and nothing else. */
async function credentials(options, host) {
    const key = await keyVariables(options, host);
    if (key !== undefined)
        return { args: keyArguments, env: key };
    return { args: ['--oidc-provider', 'github-actions'], env: tokenRequest(process.env) };
}
function tokenRequest(env) {
    const { ACTIONS_ID_TOKEN_REQUEST_URL, ACTIONS_ID_TOKEN_REQUEST_TOKEN } = env;
    if (ACTIONS_ID_TOKEN_REQUEST_URL && ACTIONS_ID_TOKEN_REQUEST_TOKEN)
        return { ACTIONS_ID_TOKEN_REQUEST_URL, ACTIONS_ID_TOKEN_REQUEST_TOKEN };
    throw new lib_problem/* Problem */.A('sign with the identity of this job', {
        found: 'the job may not ask GitHub for an identity token.',
        next: `Sign with a key pair (set COSIGN_PRIVATE_KEY), or with the job’s identity. ${idTokenPermission}`,
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/sign/services.js





const mediaType = 'application/vnd.dev.sigstore.signingconfig.v0.2+json';
const services_limit = 1024 * 1024;
/** Signs without any server. */
const silent = { mediaType, rekorTlogConfig: {}, tsaConfig: {} };
/** Without one, cosign would fetch the public Sigstore's, which says nothing about a signature without witnesses. */
const emptyRoot = { mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1' };
/**
 * cosign's arguments that say which servers it may talk to. A derived config is written into `scratch`. Throws a Problem when
 * what is asked for would show the signature elsewhere than `transparency` allows, or can't be made with these servers.
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
/** The services to use; undefined for the public ones, which cosign knows. */
async function chooseConfig({ signing, transparency, signingConfig, }) {
    if (signing.kind === 'dry-run')
        return silent;
    const given = signingConfig === undefined ? undefined : await readConfig(signingConfig);
    if (transparency === 'private')
        requirePrivate(given);
    if (transparency === 'none' && signing.kind === 'keyless')
        requireOwnAuthorities(given);
    if (transparency !== 'none')
        return given;
    return given === undefined ? silent : withoutLog(given);
}
async function readConfig(path) {
    const config = parseStrictJson(await readLimited(path, services_limit), `the signing config ${path}`, services_limit);
    if (isConfig(config))
        return config;
    throw new lib_problem/* Problem */.A(`use the signing config ${path}`, {
        found: `it is not of the media type ${mediaType}.`,
        next: 'Make one with `cosign signing-config create`.',
    });
}
function isConfig(value) {
    return typeof value === 'object' && value !== null && 'mediaType' in value && value.mediaType === mediaType;
}
/** A timestamp is no log entry: its authority sees a hash and keeps nothing, so it stays. */
function withoutLog({ rekorTlogUrls, ...rest }) {
    return { ...rest, rekorTlogConfig: {} };
}
function requirePrivate(config) {
    if (config === undefined) {
        throw refused('private', 'no signing config says which servers to use.', 'Set the input `signing-config`, or another `transparency`.');
    }
    const open = [...urls(config.caUrls), ...urls(config.rekorTlogUrls)].find(isPublic);
    if (open !== undefined) {
        throw refused('private', `the signing config names ${open}, which is public.`, 'Name your own servers, or set `transparency: public`.');
    }
}
function requireOwnAuthorities(config) {
    const authorities = urls(config?.caUrls);
    const usable = authorities.length > 0 && !authorities.some(isPublic) && urls(config?.tsaUrls).length > 0;
    if (usable)
        return;
    throw refused('none', 'keyless signing without a log needs a Fulcio and a timestamp authority of your own: the public Fulcio shows repository and workflow in its certificate log.', 'Set `signing-config` to one that names both, or sign with a key pair (`signing: key`).');
}
function urls(services) {
    return (services ?? []).map(service => service.url);
}
function isPublic(url) {
    const host = URL.canParse(url) ? new URL(url).hostname : url;
    return host === 'sigstore.dev' || host.endsWith('.sigstore.dev');
}
function refused(transparency, found, next) {
    return new lib_problem/* Problem */.A(`sign with \`transparency: ${transparency}\``, { found, next });
}

;// CONCATENATED MODULE: ./packages/core/lib/sign.js











/** What Node reads at once, and more than GitHub takes as an asset. */
const blobLimit = 2 ** 31 - 1;
/**
 * Signs a file with cosign, verifies the signature, and only then writes its bundle (v0.3, one line of JSON). Says who signed.
 */
async function signFile(path, bundlePath, options, host) {
    const bundle = await makeBundle(`sign ${(0,external_node_path_.basename)(path)}`, ['sign-blob', path], options, host);
    const data = await readLimited(path, blobLimit);
    const verified = await verify_verifyOwn(bundle, options, host, verifier => verifier.verifyBlob(data, bundle));
    await files_writeFileAtomic(bundlePath, `${bundle}\n`);
    return verified;
}
/** Signs a statement as it stands, byte for byte; gives the bundle (DSSE) as one line of JSON without line end, verified. */
async function signStatement(statement, options, host) {
    return withScratch('sign', async (scratch) => {
        const path = (0,external_node_path_.join)(scratch, 'statement.json');
        await (0,promises_.writeFile)(path, JSON.stringify(statement));
        const args = ['attest-blob', '--statement', path];
        const bundle = await makeBundle(`sign the statement ${statement.predicateType}`, args, options, host);
        await verify_verifyOwn(bundle, options, host, verifier => verifier.verifyStatement(bundle));
        return bundle;
    });
}
/**
 * Signs an image by its digest (`sha256:…`), puts the signature beside it in the registry as a referrer, checks that it is
 * there, and writes its bundle. One by the same signer that is there already is kept. A dry run makes the same signature and
 * pushes nothing.
 */
async function signImage(repository, digest, bundlePath, options, host) {
    const image = `${repository}@${digest}`;
    const dryRun = options.signing.kind === 'dry-run';
    const { bundle, verified } = dryRun
        ? await rehearse(digest, options, host)
        : await signInPlace(image, digest, options, host);
    await writeFileAtomic(bundlePath, `${bundle}\n`);
    return verified;
}
async function signInPlace(image, digest, options, host) {
    await requireImage(image, options, host);
    const earlier = await earlierSignature(image, digest, options, host);
    if (earlier !== undefined)
        return earlier;
    const bundle = await makeBundle(`sign ${image}`, ['sign', image], options, host);
    const verified = await sign_verifyImage(digest, bundle, options, host);
    await requireReferrer(image, bundle, options, host);
    return { bundle, verified };
}
async function rehearse(digest, options, host) {
    const bundle = await signStatement(imageStatement(digest), options, host);
    return { bundle, verified: await sign_verifyImage(digest, bundle, options, host) };
}
function sign_verifyImage(digest, bundle, options, host) {
    return verifyOwn(bundle, options, host, verifier => requireSigned(digest, verifier.verifyStatement(bundle)));
}
/** Runs one of cosign's signing commands; gives the bundle it wrote, as one line. */
async function makeBundle(what, [command = '', ...rest], options, host) {
    return withScratch('sign', async (scratch) => {
        const path = (0,external_node_path_.join)(scratch, 'bundle.json');
        const who = await credentials(options, host);
        const args = [
            command,
            '--yes',
            ...who.args,
            ...(await serviceArguments(options, scratch)),
            '--bundle',
            path,
            ...rest,
        ];
        await cosign_runCosign({ cosign: options.cosign, what, args, env: who.env, retries: options.retries }, host);
        return JSON.stringify(JSON.parse(await (0,promises_.readFile)(path, 'utf8')));
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/assemble/sign.js









/** Who is going to sign manifest and tarball: the notes say so before the signatures are made. */
async function announceSigner(options, host) {
    const logged = await willBeLogged(options);
    const pem = await key_publicKey(options.signing, host);
    if (pem !== undefined) {
        const url = options.keyUrl === undefined ? {} : { url: options.keyUrl };
        return { signer: { kind: 'key', fingerprint: keyFingerprint(pem), ...url }, logged };
    }
    if (options.identity !== undefined)
        return { signer: { kind: 'identity', ...options.identity }, logged };
    throw new lib_problem/* Problem */.A('name the signer of the release', {
        found: 'the runner does not say which workflow this is.',
        next: 'Give the input `certificate-identity`.',
    });
}
/** Throws a Problem where whoever is going to sign is nobody whose signature counts. */
function requireTrusted(announced, { signers }) {
    const { signer } = announced;
    if (signers.some(trusted => isSigner(trusted, signer)))
        return announced;
    throw new lib_problem/* Problem */.A('sign the release', {
        found: signer.kind === 'key'
            ? 'the private key has another public key than the one checked in.'
            : `${signer.identity} is not among those whose signatures count.`,
        next: 'Check in the public key of COSIGN_PRIVATE_KEY as keys/cosign.pub, or name it with the input `key`.',
    });
}
/** Signs a file, or takes the signature that an earlier run of the same release made, where it holds. */
async function signOrReuse(path, announced, options, host) {
    const bundlePath = `${path}.sigstore.json`;
    const data = await (0,promises_.readFile)(path);
    const name = `${(0,external_node_path_.basename)(path)}.sigstore.json`;
    const earlier = await earlierBundle(name, options, (verifier, bundle) => isAnnounced(verifier.verifyBlob(data, bundle), announced));
    if (earlier !== undefined) {
        await files_writeFileAtomic(bundlePath, earlier);
        host.info(`Kept the signature of ${(0,external_node_path_.basename)(path)} that an earlier run made.`);
        return bundlePath;
    }
    requireAnnounced(await signFile(path, bundlePath, options.signing, host), announced);
    return bundlePath;
}
/** The signature in a bundle as `openssl dgst -verify` wants it, base64 on one line. */
async function plainSignature(bundlePath) {
    const bundle = parseJson(await (0,promises_.readFile)(bundlePath, 'utf8'), (0,external_node_path_.basename)(bundlePath));
    const signature = json_textAt(json_at(bundle, 'messageSignature'), 'signature');
    if (signature === undefined)
        throw new Error(`${bundlePath} holds no message signature`);
    return `${signature}\n`;
}
/** Signs a statement, or takes the same one that an earlier run of the same release signed; gives the bundle as one line. */
async function attestOrReuse(name, statement, options, host) {
    const same = (verifier, bundle) => (0,external_node_util_.isDeepStrictEqual)(verifier.verifyStatement(bundle).statement, statement);
    return (await earlierBundle(name, options, same))?.trimEnd() ?? signStatement(statement, options.signing, host);
}
/** What an earlier run left under a name, where `holds` says that it can be used again. */
async function earlierBundle(name, { earlier, trust }, holds) {
    const bundle = await earlier?.(name);
    if (bundle === undefined)
        return undefined;
    try {
        return holds(new sigstore_SignatureVerifier(trust), bundle) ? bundle : undefined;
    }
    catch {
        // Of another content, or by someone else: it is made anew.
        return undefined;
    }
}
function isAnnounced({ signer, logged }, announced) {
    return logged === announced.logged && isSigner(signer, announced.signer);
}
function isSigner(signer, announced) {
    if (signer.kind === 'key')
        return announced.kind === 'key' && keyFingerprint(signer.publicKey) === announced.fingerprint;
    return announced.kind === 'identity' && signer.identity === announced.identity && signer.issuer === announced.issuer;
}
function requireAnnounced(verified, announced) {
    if (isAnnounced(verified, announced))
        return;
    const { signer, logged } = verified;
    const who = signer.kind === 'key' ? 'the key' : `${signer.identity} (issuer ${signer.issuer})`;
    throw new lib_problem/* Problem */.A('sign the release', {
        found: `it was signed by ${who}${logged ? ', in a log' : ', in no log'}, which is not what the notes say.`,
        next: 'Give that identity as the input `certificate-identity`: in a reusable workflow it is that workflow’s.',
    });
}
async function willBeLogged({ signing }) {
    const { transparency, signingConfig } = signing;
    if (signing.signing.kind === 'dry-run' || transparency === 'none')
        return false;
    if (signingConfig === undefined)
        return true;
    const logs = json_at(parseJson(await (0,promises_.readFile)(signingConfig, 'utf8'), signingConfig), 'rekorTlogUrls');
    return Array.isArray(logs) && logs.length > 0;
}

;// CONCATENATED MODULE: ./packages/core/lib/assemble/gather.js








/** Verifies the evidence, which gives signature-verify.log, and reads what it says. */
async function gather(options, host) {
    const { releaseDir, project, source, changelog, signing } = options;
    const parts = await readParts(releaseDir);
    const verified = await verifyEvidence(releaseDir, parts.images, options.trust);
    await files_writeFileAtomic((0,external_node_path_.join)(releaseDir, 'signature-verify.log'), `${verified.log.join('\n')}\n`);
    const [scans, sboms] = [await readScans(releaseDir), await readSboms(releaseDir, project.name)];
    const present = presentKinds(verified, scans, sboms);
    const decision = decide(options.policy, { findings: scans, present }, options.today);
    const facts = {
        project,
        tag: source.tag,
        source,
        builder: builderOf(options, verified),
        changelog,
        artifacts: await artifactFacts(releaseDir, parts.files),
        images: parts.images.map(image => imageFact(image, verified)),
        sboms,
        scans,
        exceptions: decision.exceptions,
        ...(await readTests(releaseDir, source.commit)),
        provenance: verified.provenance,
        verdict: { result: decision.result, reasons: decision.reasons },
        signature: requireTrusted(await announceSigner(options, host), options.trust),
        ownTrustedRoot: signing.trustedRoot !== undefined,
        dryRun: signing.signing.kind === 'dry-run',
    };
    return { facts, decision };
}
/** What the provenance says of the builder, from a verified token, outweighs what the runner's variables say. */
function builderOf({ builder }, { provenance: [first] }) {
    return { ...builder, id: first?.builder ?? builder.id };
}
function presentKinds({ provenance }, scans, sboms) {
    const all = [
        ['sbom', sboms.length],
        ['vulnerabilities', scans.length],
        ['provenance', provenance.length],
    ];
    return all.filter(([, number]) => number > 0).map(([kind]) => kind);
}
function imageFact(image, { images }) {
    const signature = images.get(image.name);
    return signature === undefined ? image : { ...image, signature };
}
async function artifactFacts(releaseDir, files) {
    const paths = files.map(file => file.path).filter(path => path.startsWith('artifacts/'));
    return Promise.all(paths.map(path => artifactFact(releaseDir, path)));
}
async function artifactFact(releaseDir, path) {
    const file = (0,external_node_path_.join)(releaseDir, path);
    return { name: (0,external_node_path_.basename)(path), size: (await fileSize(file)) ?? 0, sha256: await sha256File(file) };
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

;// CONCATENATED MODULE: ./packages/core/lib/asset-names.js






const rule = 'letters, digits and . _ + - (no dot first or last, no hyphen first, at most 255 characters)';
/**
 * The asset name of a file of the release directory: that of artifacts and of top-level files. What lies deeper travels
 * in the tarball only (undefined).
 */
function asset_names_assetName(path) {
    return !path.includes('/') || path.startsWith('artifacts/') ? (0,external_node_path_.basename)(path) : undefined;
}
/**
 * Throws a Problem, with a suggestion, for a file that GitHub would rename as an asset (a renamed file is no longer the
 * one that the manifest lists), and for two files that would be one asset.
 */
function requireAssetNames(paths) {
    const named = paths.flatMap(path => {
        const name = asset_names_assetName(path);
        return name === undefined ? [] : [{ path, name }];
    });
    for (const { path, name } of named)
        if (!assetName.test(name) || name.startsWith('-'))
            throw unfit(path, name);
    const pair = collision([...unlisted, summaryName, ...named.map(({ name }) => name)]);
    if (pair === undefined)
        return;
    throw new lib_problem/* Problem */.A('give every asset of the release its own name', {
        found: `there would be two assets named ${pair.map(name => JSON.stringify(name)).join(' and ')}.`,
        next: `Rename a file; the names ${[...unlisted, summaryName].join(', ')} are the release’s own.`,
    });
}
function unfit(path, name) {
    return new lib_problem/* Problem */.A(`use ${JSON.stringify(path)} as an asset of a GitHub release`, {
        found: `a name may hold only ${rule}; GitHub renames others, and programs take a hyphen for an option.`,
        next: `Name it ${JSON.stringify(suggestedName(name))}, for example.`,
    });
}
function suggestedName(name) {
    const plain = name
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .replace(/[^A-Za-z0-9._+-]+/g, '-');
    return plain.replace(/^[.-]+|[.-]+$/g, '').slice(0, 255) || 'artifact.bin';
}

;// CONCATENATED MODULE: ./packages/core/lib/assemble/manifest.js









const policyFile = 'policy.yaml';
/** The manifest of what lies in the release directory now. Every file must have been recorded by the step that made it. */
async function buildManifest({ builder, verdict }, options) {
    const { releaseDir, project, source, previousRelease } = options;
    const parts = await readParts(releaseDir);
    const paths = (await listFiles(releaseDir)).filter(path => !unlisted.some(name => name === path));
    refuseUnrecorded(paths, parts.files);
    requireAssetNames(paths);
    const recorded = parts.files.filter(file => paths.includes(file.path));
    const files = await pool(recorded, 4, file => manifest_describe(releaseDir, file));
    const policy = files.find(file => file.path === policyFile);
    return {
        schema: manifestSchema,
        project,
        source,
        images: parts.images.map(withoutLayout),
        builder,
        policy: { path: policyFile, sha256: policy?.sha256 ?? '' },
        verdict,
        ...(previousRelease === undefined ? {} : { previousRelease }),
        files,
    };
}
async function manifest_describe(releaseDir, { path, mediaType, madeBy, reproducible }) {
    const asset = asset_names_assetName(path);
    const [size, sha256] = await Promise.all([fileSize((0,external_node_path_.join)(releaseDir, path)), sha256File((0,external_node_path_.join)(releaseDir, path))]);
    return { path, size: size ?? 0, sha256, mediaType, madeBy, ...(asset === undefined ? {} : { asset }), reproducible };
}
function withoutLayout({ name, repository, digest, platforms }) {
    return { name, repository, digest, platforms };
}
function refuseUnrecorded(paths, records) {
    const stray = paths.filter(path => !records.some(record => record.path === path));
    if (stray.length === 0)
        return;
    throw new lib_problem/* Problem */.A('list the files of the release', {
        found: `no step says that it made ${stray.map(path => JSON.stringify(path)).join(', ')}.`,
        next: 'Put files of your own under artifacts/ before the step with `stage: collect`; remove what is left from an earlier run.',
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/summary.js








/** https://slsa.dev/spec/v1.1/verification_summary */
const summaryType = 'https://slsa.dev/verification_summary/v1';
/**
 * The verdict on the whole (VSA) beside the release, when it is there: it holds, is about this release, was reached by the
 * release's own policy, and says PASSED.
 */
async function checkSummary(beside, whole, verifier) {
    const path = (0,external_node_path_.join)(beside, summaryName);
    if ((await sizeIfThere(path)) === undefined)
        return { status: 'absent', detail: `${summaryName} is not here.` };
    const lines = bundleLines((await readLimited(path, evidenceLimit)).toString());
    const all = lines.map(line => verifier.verifyStatement(line));
    for (const one of all) {
        requireOrigin(one, whole.manifest);
        summary_checkStatement(one.statement, whole);
    }
    const [verified] = all;
    return { detail: 'The verification summary says PASSED.', ...(verified ? { verified } : {}) };
}
function summary_checkStatement({ predicateType, predicate, subject }, whole) {
    if (predicateType !== summaryType)
        fail(`its predicate is ${JSON.stringify(predicateType)}, not ${summaryType}.`);
    summary_checkSubjects(subject, whole);
    const { verificationResult, policy } = (predicate ?? {});
    if (verificationResult !== 'PASSED')
        fail(`it says ${JSON.stringify(verificationResult)}, not "PASSED".`);
    const sha256 = policy?.digest?.sha256;
    if (sha256 === undefined)
        fail('it does not name its policy.');
    if (sha256 !== whole.manifest.policy.sha256)
        fail(`it was reached by another policy (sha256:${sha256}).`);
}
/** At least one subject is this release; one about a tarball that is not here says nothing either way. */
function summary_checkSubjects(subjects, { manifest, manifestSha256, tarballSha256 }) {
    const known = [manifestSha256, tarballSha256];
    const others = subjects.filter(({ digest }) => !known.includes(digest.sha256));
    const wrong = others.find(({ name }) => tarballSha256 !== undefined || name !== tarballName(manifest.source.tag));
    if (wrong)
        fail(`it is about ${JSON.stringify(wrong.name ?? wrong.uri)} (sha256:${wrong.digest.sha256}), which is not this release.`);
    if (others.length < subjects.length)
        return;
    throw new CannotCheck('verify the release', {
        found: 'it is about the tarball, which is not here.',
        next: 'Get the tarball too.',
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/assemble/summary.js


/** The verdict on the whole as a Verification Summary Attestation: about the manifest and the tarball, by their digests. */
function summaryStatement(manifest, sha256, provenance) {
    const { source, policy, verdict } = manifest;
    return {
        _type: 'https://in-toto.io/Statement/v1',
        subject: [
            { name: 'manifest.yaml', digest: { sha256: sha256.manifest } },
            { name: tarballName(source.tag), digest: { sha256: sha256.tarball } },
        ],
        predicateType: summaryType,
        predicate: {
            verifier: { id: 'https://github.com/org/release-tools' },
            resourceUri: `git+${source.repository}@refs/tags/${source.tag}`,
            policy: { uri: policy.path, digest: { sha256: policy.sha256 } },
            verificationResult: verdict.result === 'pass' ? 'PASSED' : 'FAILED',
            verifiedLevels: [`SLSA_BUILD_LEVEL_${buildLevel(provenance)}`],
        },
    };
}
/**
 * The build level that provenance shows by itself: 1 where a key of the project signed it, 2 where the identity of a workflow
 * did. More would need to know that the workflow is isolated from the build, which no file here shows.
 */
function buildLevel(provenance) {
    if (provenance.length === 0)
        return 0;
    return provenance.every(({ signature }) => signature.signer.kind === 'identity') ? 2 : 1;
}

;// CONCATENATED MODULE: ./packages/core/lib/assemble/assemble.js
















/**
 * Makes a release out of what lies in the release directory. Nothing can list itself, so the order is fixed: evidence is
 * verified (signature-verify.log); notes and page show it; the manifest lists all that; the sums and the tarball are taken;
 * the verdict on the whole comes last, beside the rest.
 */
async function assemble(options, host) {
    const gathered = await gather(options, host);
    await writeReadable(gathered.facts, options);
    const manifest = await writeManifest(gathered.facts, options, host);
    const tarball = await writeTarball(manifest, gathered.facts.signature, options, host);
    await writeSummary(gathered.facts, manifest, tarball, options, host);
    return { ...gathered, manifest, tarball };
}
/** The policy that holds, and what people read; each is recorded for the manifest. */
async function writeReadable(facts, { releaseDir, policy, template }) {
    await writePolicy(policy, releaseDir);
    await files_writeFileAtomic((0,external_node_path_.join)(releaseDir, 'release.md'), renderNotes(facts, template.text, template.path));
    await files_writeFileAtomic((0,external_node_path_.join)(releaseDir, 'release.html'), renderPage(facts));
    const files = [
        ['signature-verify.log', 'text/plain'],
        ['release.md', 'text/markdown'],
        ['release.html', 'text/html'],
    ].map(([path = '', mediaType = '']) => ({ path, mediaType, madeBy: ownTool, reproducible: 'no' }));
    await writePart(releaseDir, 'publish-release.assemble', { files });
}
/** The manifest, its signature, and the sums over both and all else. */
async function writeManifest(facts, options, host) {
    const { releaseDir } = options;
    const manifest = await buildManifest(facts, options);
    const path = (0,external_node_path_.join)(releaseDir, 'manifest.yaml');
    await files_writeFileAtomic(path, renderManifest(manifest));
    const bundle = await signOrReuse(path, facts.signature, options, host);
    const own = { manifest: await sha256File(path), bundle: await sha256File(bundle) };
    await files_writeFileAtomic((0,external_node_path_.join)(releaseDir, 'SHA256SUMS'), releaseSums(manifest, own));
    return manifest;
}
/** The tarball beside the release directory, with its bundle and, where a key signed, the `.sig` for openssl. */
async function writeTarball({ source }, signature, options, host) {
    const { releaseDir } = options;
    const path = (0,external_node_path_.join)((0,external_node_path_.dirname)(releaseDir), tarballName(source.tag));
    const mtime = Date.parse(source.commitTime) / 1000;
    await files_writeFileAtomic(path, await packDirectory(releaseDir, tarballPrefix(source.tag), mtime));
    const bundle = await signOrReuse(path, signature, options, host);
    if (signature.signer.kind === 'key')
        await files_writeFileAtomic(`${path}.sig`, await plainSignature(bundle));
    return path;
}
/** The verdict on the whole, signed. */
async function writeSummary({ provenance }, manifest, tarball, options, host) {
    const manifestPath = (0,external_node_path_.join)(options.releaseDir, 'manifest.yaml');
    const digests = { manifest: await sha256File(manifestPath), tarball: await sha256File(tarball) };
    const bundle = await attestOrReuse(summaryName, summaryStatement(manifest, digests, provenance), options, host);
    await files_writeFileAtomic((0,external_node_path_.join)((0,external_node_path_.dirname)(options.releaseDir), summaryName), `${bundle}\n`);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/files.js







/** Files read at once; more only makes a disk seek. */
const atOnce = 8;
/**
 * Every file of the release against the manifest, and every file that should not be there, in each source. The files that a
 * manifest can't list are held to what the first source has of them.
 */
async function checkFiles(manifest, sources) {
    const [first] = sources;
    if (!first)
        return [];
    const own = await Promise.all(unlisted
        .filter(path => first.names.includes(path))
        .map(async (path) => ({ path, asset: path, ...(await first.measure(path)) })));
    const expected = [...own, ...manifest.files];
    const missing = unlisted
        .filter(path => !first.names.includes(path))
        .map(path => ({ path, status: 'fail', detail: 'It is missing.' }));
    const checked = await pool(expected, atOnce, file => checkFile(file, sources));
    const extra = sources.flatMap(source => extraFiles(manifest, expected, source));
    return [...missing, ...checked, ...extra].sort((a, b) => files_byBytes(a.path, b.path));
}
/** All files as one check, which names the first that are wrong. */
function files_summarize(files) {
    const bad = files.filter(({ status }) => status === 'fail');
    const wrong = bad.length > 0 ? bad : files.filter(({ status }) => status === 'error');
    const absent = files.filter(({ status }) => status === 'absent').length;
    const elsewhere = absent > 0 ? ` ${absent} more are in the tarball, which is not here.` : '';
    if (wrong.length === 0)
        return {
            name: 'files',
            status: 'pass',
            detail: `${counted(files.length - absent, 'file')} as the manifest says.${elsewhere}`,
        };
    const named = wrong.slice(0, 3).map(({ path, detail = '' }) => `${JSON.stringify(path)}: ${detail}`);
    const more = wrong.length > named.length ? [`and ${wrong.length - named.length} more.`] : [];
    return { name: 'files', status: bad.length > 0 ? 'fail' : 'error', detail: [...named, ...more].join(' ') };
}
async function checkFile(file, sources) {
    const { path, size, sha256 } = file;
    const found = await Promise.all(sources.map(source => compare(file, source).catch(files_unreadable)));
    const wrong = found.find(({ status }) => status === 'fail') ?? found.find(({ status }) => status === 'error');
    const best = wrong ??
        found.find(({ status }) => status === 'pass') ?? {
        status: 'absent',
        detail: 'It travels in the tarball, which is not here.',
    };
    return { path, size, sha256, ...best };
}
/** What the system refuses to read is not wrong, and not known to be right. */
function files_unreadable(error) {
    return { status: 'error', detail: `It could not be read (${(0,lib_problem/* messageOf */.b)(error)}).` };
}
async function compare(file, source) {
    const name = nameIn(source, file);
    if (name === undefined)
        return { status: 'absent' };
    const where = source.kind === 'tarball' ? ' in the tarball' : '';
    if (!source.names.includes(name))
        return { status: 'fail', detail: `It is missing${where}.` };
    const { size, sha256 } = await source.measure(name);
    if (size !== file.size)
        return { status: 'fail', detail: `It has ${size} bytes${where}, not ${file.size}.` };
    if (sha256 !== file.sha256)
        return { status: 'fail', detail: `Its SHA-256 is ${sha256}${where}, not ${file.sha256}.` };
    return { status: 'pass' };
}
function extraFiles(manifest, expected, source) {
    const known = new Set([
        ...expected.map(file => nameIn(source, file)),
        ...unlisted,
        ...(source.kind === 'assets' ? besides(manifest) : []),
    ]);
    const where = source.kind === 'tarball' ? 'It is in the tarball, and ' : 'It ';
    return source.names
        .filter(name => !known.has(name))
        .map(path => ({ path, status: 'fail', detail: `${where}is not part of the release.` }));
}
function besides({ source }) {
    const tarball = tarballName(source.tag);
    return [tarball, `${tarball}.sig`, `${tarball}.sigstore.json`, summaryName];
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./packages/evidence/lib/verify/manifest.js




/**
 * The manifest, once its signature holds; before that nothing in it is believed. `manifest` is undefined when a check did not
 * pass, and then nothing else of the release can be checked.
 */
async function manifest_checkManifest(source, verifier, trust) {
    let bytes = new Uint8Array();
    let verified;
    const signed = await check('manifest signature', async () => {
        bytes = (await source.read('manifest.yaml')) ?? fail('manifest.yaml is missing.');
        const bundle = (await source.read('manifest.yaml.sigstore.json')) ?? fail('manifest.yaml.sigstore.json is missing.');
        verified = verifier.verifyBlob(bytes, bundle);
        return { detail: 'manifest.yaml is signed.', verified };
    });
    if (signed.status !== 'pass')
        return { checks: [naming('manifest.yaml.sigstore.json', signed)] };
    let manifest;
    const parsed = await check('manifest', () => {
        if (!(0,external_node_buffer_.isUtf8)(bytes))
            fail('it is not valid UTF-8.');
        const read = parseManifest(Buffer.from(bytes).toString());
        if (verified !== undefined)
            requireOrigin(verified, read);
        if (verified !== undefined)
            requireRepository(verified, read, trust);
        manifest = read;
        return {
            detail: `manifest.yaml lists ${counted(read.files.length, 'file')} and ${counted(read.images.length, 'image')}.`,
        };
    });
    return { checks: [signed, naming('manifest.yaml', parsed)], ...(manifest ? { manifest } : {}) };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/tarball.js










/** GitHub takes assets of less than 2 GiB. */
const tarballLimit = 2 * 1024 ** 3;
/** The tarball is what packing the release directory gives: same files, same order, same time, same bytes. */
function checkRepacked({ canonical, prefix, mtime }, { source }) {
    const wanted = tarballPrefix(source.tag);
    if (prefix !== wanted)
        fail(`its files are in ${JSON.stringify(prefix)}, not in ${JSON.stringify(wanted)}.`);
    if (mtime * 1000 !== Date.parse(source.commitTime))
        fail(`its time is ${new Date(mtime * 1000).toISOString()}, not that of the commit, ${source.commitTime}.`);
    if (!canonical)
        fail('packing its content again gives other bytes.');
    return { detail: 'Packing its content again gives the same bytes.' };
}
/**
 * The tarball's signatures: its bundle, and with a key the `.sig` as `openssl dgst -sha256 -verify` checks it. Among assets
 * none may be missing; elsewhere a person may have taken the tarball alone.
 */
async function checkTarballSignatures(tarball, required, { verifier, trust, manifest }) {
    const name = (0,external_node_path_.basename)(tarball);
    const bundle = await check('tarball signature', async () => {
        const passed = await checkBundle(tarball, name, required, verifier);
        requireOrigin(passed.verified ?? {}, manifest);
        return passed;
    });
    const needsSig = required && bundle.signedBy?.kind === 'key';
    const sig = await check('tarball .sig', () => checkSig(tarball, name, needsSig, trust));
    return [naming(`${name}.sigstore.json`, bundle), naming(`${name}.sig`, sig)];
}
async function checkBundle(tarball, name, required, verifier) {
    const path = `${tarball}.sigstore.json`;
    if ((await sizeIfThere(path)) === undefined)
        return tarball_missing(`${name}.sigstore.json`, required);
    const verified = verifier.verifyBlob(await readLimited(tarball, tarballLimit), await readLimited(path, evidenceLimit));
    return { detail: `${name} is signed.`, verified };
}
async function checkSig(tarball, name, required, { signers }) {
    const path = `${tarball}.sig`;
    if ((await sizeIfThere(path)) === undefined)
        return tarball_missing(`${name}.sig`, required);
    const keys = signers.flatMap(signer => signer.kind === 'key' ? [{ signer, key: parsePublicKey(signer.publicKey) }] : []);
    if (keys.length === 0)
        throw new CannotCheck('verify the release', {
            found: 'it is a signature by a key, and no key was given.',
            next: 'Give the key.',
        });
    const signature = tarball_decode((await readLimited(path, 64 * 1024)).toString());
    const data = await readLimited(tarball, tarballLimit);
    const found = keys.find(({ key }) => isSignature(data, key, signature)) ??
        fail('the signature was not made over this content by the key.');
    return {
        detail: 'It holds as `openssl dgst -sha256 -verify` checks it.',
        verified: { signer: found.signer, logged: false },
    };
}
function tarball_missing(name, required) {
    return required ? fail(`${name} is missing.`) : { status: 'absent', detail: `${name} is not here.` };
}
function tarball_decode(text) {
    if (!/^[A-Za-z0-9+/]+={0,2}\s*$/.test(text))
        fail('it is not one line of base64.');
    return Buffer.from(text, 'base64');
}
/** Ed25519 keys sign the bytes, all others their SHA-256. */
function isSignature(data, key, signature) {
    return (0,external_node_crypto_.verify)(key.asymmetricKeyType === 'ed25519' ? null : 'sha256', data, key, signature);
}
/**
 * The tarball of a release: the source itself, or the one that lies with it, by the name that its tag gives it. Undefined when
 * there is none; among assets there may be no signature of it then.
 */
async function findTarball(source, name) {
    if (source.kind === 'tarball')
        return source;
    const path = (0,external_node_path_.join)(source.beside, name);
    if ((await sizeIfThere(path)) !== undefined)
        return openTarball(path);
    const signed = source.kind === 'assets' && source.names.some(other => other === `${name}.sig` || other === `${name}.sigstore.json`);
    return signed ? fail(`${name} is missing, and its signature is here.`) : undefined;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/verdict.js


/** What the release's own policy said of its evidence; the manifest's signature vouches for it. */
function checkVerdict({ verdict, policy }) {
    const { result, reasons } = verdict;
    if (result === 'pass')
        return { detail: `${policy.path} passes the evidence.` };
    const detail = [`${policy.path} says ${JSON.stringify(result)}.`, ...reasons].join(' ');
    if (result === 'error')
        throw new CannotCheck('verify the release', { found: detail, next: 'Ask the maker of the release.' });
    return fail(detail);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify.js














const words = {
    directory: 'a release directory',
    assets: 'the assets of a GitHub release',
    tarball: 'the tarball of a release',
};
/**
 * Verifies a release offline, as a stranger would. `path` is a release directory, a folder of downloaded assets, or the tarball.
 * Nothing in the release is believed before the signature of its manifest holds. All that is wrong is in the report; throws a
 * Problem only for a trust that is unusable (no public key where one was promised).
 */
async function verifyRelease(path, trust) {
    const verifier = new sigstore_SignatureVerifier(trust);
    let source;
    const opened = await check('release', async () => {
        source = await openRelease(path);
        return { detail: `Read as ${words[source.kind]}.` };
    });
    if (!source)
        return conclude([opened], []);
    const { checks, manifest } = await manifest_checkManifest(source, verifier, trust);
    if (!manifest)
        return conclude([opened, ...checks], []);
    const rest = await checkContents({ source, manifest, verifier, trust });
    return { ...conclude([opened, ...checks, ...rest.checks], rest.files), release: identify(manifest) };
}
async function checkContents(opened) {
    const { source, manifest, verifier } = opened;
    const { tarball, checks: ofTarball } = await checkTarball(opened);
    const sources = tarball && tarball !== source ? [source, tarball] : [source];
    const read = evidenceReader(manifest, sources);
    const files = await checkFiles(manifest, sources);
    const checks = [
        files_summarize(files),
        await check('SHA256SUMS', () => checkSums(manifest, source)),
        naming(provenancePath, await check('provenance', () => checkProvenance(manifest, read, verifier))),
        ...(await checkImages(manifest, read, verifier)),
        await check('verdict', () => checkVerdict(manifest)),
        ...ofTarball,
        await checkWhole(opened, tarball),
    ];
    return { checks, files };
}
async function checkTarball(opened) {
    const { source, manifest } = opened;
    let tarball;
    const name = tarballName(manifest.source.tag);
    const content = await check('tarball', async () => {
        tarball = await findTarball(source, name);
        return tarball ? checkRepacked(tarball.repacked, manifest) : { status: 'absent', detail: `${name} is not here.` };
    });
    if (content.status === 'absent')
        return { checks: [content] };
    const path = source.kind === 'tarball' ? source.path : (0,external_node_path_.join)(source.beside, name);
    const signatures = await checkTarballSignatures(path, source.kind === 'assets', opened);
    return { ...(tarball ? { tarball } : {}), checks: [naming((0,external_node_path_.basename)(path), content), ...signatures] };
}
async function checkWhole({ source, manifest, verifier }, tarball) {
    const { sha256: manifestSha256 } = await source.measure('manifest.yaml');
    const whole = { manifest, manifestSha256, ...(tarball ? { tarballSha256: tarball.repacked.sha256 } : {}) };
    return naming(summaryName, await check('verification summary', () => checkSummary(source.beside, whole, verifier)));
}
function conclude(checks, files) {
    return { result: resultOf({ checks, files }), checks, files };
}
function identify({ project, source }) {
    const { repository, tag, commit, commitTime } = source;
    return { project: project.name, version: project.version, tag, repository, commit, commitTime };
}

;// CONCATENATED MODULE: ./packages/core/lib/publish/stranger.js





const width = 5;
/** Downloads all assets of a release into an empty directory. */
async function downloadAssets(github, release, directory) {
    await (0,promises_.mkdir)(directory, { recursive: true });
    const assets = await github.assets(release.id);
    // Names come from the network and become names of files.
    for (const { name } of assets)
        requireFlat(name);
    await pool(assets, width, asset => github.download(asset, (0,external_node_path_.join)(directory, asset.name)));
}
/** Verifies a directory of downloaded assets as anyone would: with a trust that is not part of the release. */
async function verifyAsStranger(directory, trust) {
    const report = await verifyRelease(directory, trust);
    if (report.result === 'verified')
        return report;
    const bad = report.checks.filter(check => check.status === 'fail' || check.status === 'error');
    throw new lib_problem/* Problem */.A('verify the release as it can be downloaded', {
        found: `the result is “${report.result}”: ${bad.map(check => `${check.name}: ${check.detail}`).join(' ')}`,
        next: 'Check the inputs `key`, `certificate-identity` and `trusted-root`: they say whose signatures count.',
        details: report.checks.map(check => `${check.status}  ${check.name}: ${check.detail}`).join('\n'),
    });
}
function requireFlat(name) {
    if (/^[A-Za-z0-9._+-]+$/.test(name) && name !== '.' && name !== '..')
        return;
    throw new lib_problem/* Problem */.A('download the assets of the release', {
        found: `there is an asset named ${JSON.stringify(name)}.`,
        next: 'Delete it from the release; release-tools makes no such name.',
    });
}

// EXTERNAL MODULE: ./packages/core/lib/runner/action.js + 5 modules
var action = __webpack_require__(8069);
;// CONCATENATED MODULE: ./packages/core/lib/publish/draft.js
/** Marks the drafts that are ours: one that a person wrote for the same tag is left alone. */
function marker(tag) {
    return `<!-- release-tools: ${tag} -->`;
}
/** The published release of a tag, if there is one. */
function publishedOf(releases, tag) {
    return releases.find(release => release.tag === tag && !release.draft);
}
/**
 * The one draft of a tag: found again, or made. Two runs at once may both make one; the lowest id stays, as every run
 * sees it the same way.
 */
async function obtainDraft(github, tag, text, host) {
    const found = await ownDrafts(github, tag);
    const made = found.length > 0 ? undefined : await createOnce(github, tag, text);
    const [kept, ...superfluous] = made === undefined ? found : await listedWith(made, github, tag);
    if (kept === undefined)
        throw new Error(`the draft of ${tag} is neither found nor made`);
    for (const release of superfluous) {
        host.info(`Deleting the superfluous draft ${release.id}.`);
        await github.deleteRelease(release.id);
    }
    if (found.length > 0)
        host.info(`Going on with the draft ${kept.id}.`);
    return github.updateRelease(kept.id, text);
}
/** Where a request failed on its way back, the draft is there all the same. */
async function createOnce(github, tag, text) {
    let first = true;
    return github.retried('make a draft release', async () => {
        const [existing] = first ? [] : await ownDrafts(github, tag);
        first = false;
        return existing ?? github.createDraft(tag, text);
    });
}
/** All our drafts after one was made: GitHub's list may lack it for a moment. */
async function listedWith(made, github, tag) {
    const others = (await ownDrafts(github, tag)).filter(draft => draft.id !== made.id);
    return [made, ...others].sort((a, b) => a.id - b.id);
}
/** Drafts of a tag that carry our marker, the lowest id first. */
async function ownDrafts(github, tag) {
    const drafts = (await github.releases()).filter(release => release.draft && release.tag === tag && release.body.includes(marker(tag)));
    return drafts.sort((a, b) => a.id - b.id);
}

;// CONCATENATED MODULE: ./packages/core/lib/github/earlier.js




/** Reads assets of the draft that an interrupted run of the same release left; undefined for what is not there. */
function earlierAssets(github, tag) {
    return async (name) => {
        const [draft] = await ownDrafts(github, tag);
        if (draft === undefined)
            return undefined;
        const asset = (await github.assets(draft.id)).find(candidate => candidate.name === name && candidate.state === 'uploaded');
        if (asset === undefined)
            return undefined;
        return withScratch('earlier', async (scratch) => {
            await github.download(asset, (0,external_node_path_.join)(scratch, 'asset'));
            return (0,promises_.readFile)((0,external_node_path_.join)(scratch, 'asset'), 'utf8');
        });
    };
}

// EXTERNAL MODULE: ./node_modules/.pnpm/semver@7.8.6/node_modules/semver/index.js
var node_modules_semver = __webpack_require__(2320);
;// CONCATENATED MODULE: ./packages/core/lib/tag.js


/** Parses a tag; undefined where it is no version. */
function parseTag(tag) {
    const version = tag.replace(/^.*\//, '').replace(/^v/, '');
    const semver = /^\d+\.\d+\.\d+[0-9A-Za-z.+-]*$/.test(version) ? (0,node_modules_semver.parse)(version, { loose: true }) : null;
    return semver === null ? undefined : { tag, version, semver, prerelease: semver.prerelease.length > 0 };
}
/** Parses a tag that must be a version; throws a Problem otherwise. */
function tag_requireTag(tag) {
    const parsed = parseTag(tag);
    if (parsed !== undefined)
        return parsed;
    throw new lib_problem/* Problem */.A(`read a version out of the tag ${JSON.stringify(tag)}`, {
        found: 'it is not of the form v1.2.3, v1.2.3-rc.1 or v1.2.3rc1.',
        next: 'Tag releases with a semantic version, or give the input `tag`.',
    });
}
/** The tag of `refs/tags/…`; undefined for a branch or a pull request. */
function tagOfRef(ref) {
    return ref.startsWith('refs/tags/') ? ref.slice('refs/tags/'.length) : undefined;
}
/** True where no stable version among `published` (tags) is higher: only then may a release be GitHub's "latest". */
function isLatest(release, published) {
    if (release.prerelease)
        return false;
    const stable = published.map(parseTag).filter(other => other !== undefined && !other.prerelease);
    return stable.every(other => other === undefined || release.semver.compare(other.semver) >= 0);
}
/** True where two spellings are one version: `1.2.0-rc.1` of a tag is `1.2.0rc1` for Python (PEP 440). */
function sameVersion(a, b) {
    return normalized(a) === normalized(b);
}
const names = { alpha: 'a', beta: 'b', c: 'rc', pre: 'rc', preview: 'rc' };
/** https://packaging.python.org/en/latest/specifications/version-specifiers/#normalization, as far as tags need it. */
function normalized(version) {
    return version
        .toLowerCase()
        .replace(/^v/, '')
        .replace(/[-_.]?(alpha|beta|preview|pre|rc|a|b|c)[-_.]?(\d*)/, (_, word, number) => `${names[word] ?? word}${Number(number)}`)
        .replace(/[-_.]?(dev|post)[-_.]?(\d*)/, (_, word, number) => `.${word}${Number(number)}`);
}

;// CONCATENATED MODULE: ./packages/core/lib/github/previous.js

/** The highest published version below this one with the same prefix (`widget/` of `widget/v1.2.0`), with the digest of its manifest; undefined where none has a manifest. */
async function previousRelease(github, tag) {
    const own = tag_requireTag(tag);
    const lower = (await github.releases()).flatMap(release => {
        const version = release.draft ? undefined : parseTag(release.tag);
        return version !== undefined && prefix(version) === prefix(own) && version.semver.compare(own.semver) < 0
            ? [{ release, version }]
            : [];
    });
    const [highest] = lower.sort((a, b) => b.version.semver.compare(a.version.semver));
    if (highest === undefined)
        return undefined;
    const manifest = (await github.assets(highest.release.id)).find(asset => asset.name === 'manifest.yaml');
    const sha256 = /^sha256:([0-9a-f]{64})$/.exec(manifest?.digest ?? '')?.[1];
    return sha256 === undefined ? undefined : { tag: highest.release.tag, manifestSha256: sha256 };
}
function prefix({ tag }) {
    return tag.slice(0, tag.lastIndexOf('/') + 1);
}

;// CONCATENATED MODULE: ./packages/core/lib/runner/event.js


/** Reads the event of the run; what a payload does not say is undefined. */
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
        // A head whose repository was deleted is no branch of ours either.
        isFork: at(payload, 'pull_request', 'head') !== undefined && repository('head') !== repository('base'),
    };
}
/** The payload of the event; undefined where there is none, or none that can be read. */
function readPayload(path) {
    if (path === undefined || path === '')
        return undefined;
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/core/lib/runner/context.js



/** Web address of the run; undefined where the runner does not say (act). */
function runUrl({ serverUrl, repository, runId }) {
    return runId === '' ? undefined : `${serverUrl}/${repository}/actions/runs/${runId}`;
}
/** Reads the runner's variables. */
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
        privateRepository: isPrivate(env.GITHUB_EVENT_PATH),
    };
}
function required(env, name) {
    const value = env[name];
    if (value !== undefined && value !== '')
        return value;
    throw new lib_problem/* Problem */.A('read the run’s context', {
        found: `${name} is not set.`,
        next: 'Run this inside GitHub Actions or act.',
    });
}
function isPrivate(eventPath) {
    const value = json_at(readPayload(eventPath), 'repository', 'private');
    return typeof value === 'boolean' ? value : undefined;
}

// EXTERNAL MODULE: ./packages/core/lib/runner/signing-inputs.js
var signing_inputs = __webpack_require__(4462);
;// CONCATENATED MODULE: ./packages/core/lib/sbom/commit-time.js

/**
 * The time that reproducible files carry, in seconds since 1970: SOURCE_DATE_EPOCH
 * (https://reproducible-builds.org/specs/source-date-epoch/), else the commit's.
 */
async function sourceDateEpoch(directory, host, env = process.env) {
    const given = env.SOURCE_DATE_EPOCH;
    if (given !== undefined && given !== '')
        return parseEpoch(given, 'SOURCE_DATE_EPOCH');
    const { exitCode, stdout, stderr } = await host.exec('git', ['-c', 'safe.directory=*', 'log', '-1', '--format=%ct'], {
        cwd: directory,
    });
    if (exitCode === 0)
        return parseEpoch(stdout.trim(), 'the time of the commit');
    throw new lib_problem/* Problem */.A('find the time of the commit', {
        found: `git says: ${stderr.trim().split('\n')[0]?.slice(0, 300) ?? 'nothing.'}`,
        next: 'Check out the repository before this step, or set SOURCE_DATE_EPOCH.',
    });
}
/** `1700000000` as `2023-11-14T22:13:20Z`. */
function epochTime(seconds) {
    return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}
function parseEpoch(text, what) {
    // The year 9999 is the last that RFC 3339 can write.
    if (/^\d{1,12}$/.test(text) && Number(text) < 253_402_300_800)
        return Number(text);
    throw new lib_problem/* Problem */.A(`use ${what}`, { found: `it is ${JSON.stringify(text)}.`, next: 'Give whole seconds since 1970.' });
}

;// CONCATENATED MODULE: ./packages/core/lib/http/wrong-digest.js

/** A file that is not the one that was pinned: never just a reason to look elsewhere, always worth a warning. */
class WrongDigest extends lib_problem/* Problem */.A {
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
    throw new lib_problem/* Problem */.A(`use ${name} ${version}`, {
        found: `this version is known to be bad: ${reason}.`,
        next: 'Use the version of the lock, or another one that is not affected.',
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/tools/names.js
/** The programs that setup-tools can install, in the order in which they are listed everywhere. */
const toolNames = (/* unused pure expression or super */ null && (['cosign', 'syft', 'grype', 'trivy', 'slsa-verifier', 'actionlint', 'act']));
/** True for the name of a tool of the lock. */
function isToolName(name) {
    return toolNames.some(known => known === name);
}
/** The file name of a tool's program: `cosign`, on Windows `cosign.exe`. */
function programName(name, windows = process.platform === 'win32') {
    return windows ? `${name}.exe` : name;
}

;// CONCATENATED MODULE: ./packages/core/lib/tools/record.js




const origins = ['release', 'built', 'wheel', 'path'];
/** The name of a record. */
const recordName = 'release-tools.json';
/** The record beside a program, or undefined where there is none, or none that can be read. */
async function record_readRecord(program) {
    const text = await (0,promises_.readFile)((0,external_node_path_.join)((0,external_node_path_.dirname)(program), recordName), 'utf8').catch(() => '');
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
        throw find_missing(name);
    return describeTool(name, path, host);
}
/** What is known of a program at a path; checked against the record beside it. */
async function describeTool(name, path, host) {
    const [record, sha256] = await Promise.all([record_readRecord(path), sha256File(path)]);
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
        const status = await (0,promises_.stat)(path).catch(() => undefined);
        if (status?.isFile() && (process.platform === 'win32' || (status.mode & 0o111) !== 0))
            return path;
    }
    return undefined;
}
function find_missing(name) {
    return new lib_problem/* Problem */.A(`run ${name}`, {
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

;// CONCATENATED MODULE: ./packages/core/lib/sign/choose.js


/**
 * Decides how to sign, before anything is made. `privateRepository` is what the run's event says; undefined, where it does
 * not say, counts as private. Throws a Problem when the signature would show a private repository in public.
 */
async function chooseSigning(request, privateRepository, host) {
    const signing = choose(request, process.env);
    if (signing.kind !== 'dry-run')
        refuseLeak(request, privateRepository);
    const { transparency, signingConfig, trustedRoot } = request;
    return {
        signing,
        transparency,
        ...(signingConfig === undefined ? {} : { signingConfig }),
        ...(trustedRoot === undefined ? {} : { trustedRoot }),
        cosign: await findTool('cosign', host),
    };
}
function choose({ signing, dryRun }, env) {
    if (dryRun)
        return { kind: 'dry-run' };
    if (signing !== 'auto')
        return { kind: signing };
    return { kind: env.COSIGN_PRIVATE_KEY ? 'key' : 'keyless' };
}
function refuseLeak(request, privateRepository) {
    const { transparency, allowPublicLogForPrivateRepository } = request;
    if (transparency !== 'public' || privateRepository === false || allowPublicLogForPrivateRepository)
        return;
    const found = privateRepository
        ? 'this repository is private, and the public Sigstore would show its name, its workflow and what it releases, for ever.'
        : 'this run does not say whether the repository is private, and the public Sigstore would show it for ever.';
    throw new lib_problem/* Problem */.A('sign with `transparency: public`', {
        found,
        next: 'Set `transparency: private` with a `signing-config` of your own Sigstore, or `none` with a key pair; or, if that may be seen, `allow-public-log-for-private-repository: true`.',
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/trust.js





const trust_limit = 4 * 1024 * 1024;
/** Whose signatures count for a release of this repository. Throws a Problem where nobody's would. */
async function readTrust(sources) {
    const signers = [...(await keySigners(sources)), ...identitySigners(sources)];
    if (signers.length > 0)
        return { signers, trustedRoot: await readRoot(sources), repository: sources.repository };
    throw new lib_problem/* Problem */.A('decide whose signatures count', {
        found: 'there is neither a public key nor the identity of a workflow.',
        next: 'Check in the public key as keys/cosign.pub, or give the input `certificate-identity`.',
    });
}
/** Absolute path of the project's public key, if it has one. */
async function keyPath({ workspace, key, }) {
    if (key !== undefined)
        return key;
    const usual = (0,external_node_path_.join)(workspace, 'keys', 'cosign.pub');
    return (await fileSize(usual)) === undefined ? undefined : usual;
}
async function keySigners(sources) {
    const named = (sources.policy?.signers ?? []).flatMap(signer => 'key' in signer ? [(0,external_node_path_.join)(sources.workspace, signer.key)] : []);
    const paths = new Set([await keyPath(sources), ...named].filter(path => path !== undefined));
    return Promise.all([...paths].map(async (path) => ({ kind: 'key', publicKey: await readKey(path) })));
}
function identitySigners({ identity, issuer, policy }) {
    const named = (policy?.signers ?? []).flatMap(signer => ('identity' in signer ? [signer] : []));
    const own = identity === undefined ? [] : [{ identity, issuer }];
    return [...own, ...named].map(signer => ({ kind: 'identity', ...signer }));
}
async function readKey(path) {
    if ((await fileSize(path)) === undefined) {
        throw new lib_problem/* Problem */.A(`read the public key ${path}`, {
            found: 'there is no such file.',
            next: 'Check it in, and check out the repository before this step.',
        });
    }
    const pem = (await readLimited(path, trust_limit)).toString('utf8');
    parsePublicKey(pem);
    return pem;
}
async function readRoot({ trustedRoot }) {
    if (trustedRoot === undefined)
        return (await publicTrustedRoot()).root;
    return parseTrustedRoot(await readLimited(trustedRoot, trust_limit));
}

;// CONCATENATED MODULE: ./packages/core/lib/notes/body.js
/** GitHub refuses a longer body; some room is left for what differs in how it counts. */
const bodyLimit = 125_000 - 1_000;
/**
 * The body of a GitHub release: the notes, cut at a paragraph where GitHub would refuse them, with a pointer to the asset
 * that has them in full; then the hidden marker.
 */
function bodyOf(notes, marker) {
    const text = notes.trimEnd();
    const room = bodyLimit - marker.length - pointer.length - 8;
    if (text.length <= room)
        return `${text}\n\n${marker}\n`;
    const cut = text.lastIndexOf('\n\n', room);
    return `${closeFence(text.slice(0, cut > 0 ? cut : room))}\n\n${pointer}\n\n${marker}\n`;
}
const pointer = 'The notes are too long for this page. The asset `release.md` has them in full.';
/** Cut inside a code block, what follows would be code too. */
function closeFence(text) {
    const fences = text.match(/^```/gm) ?? [];
    return fences.length % 2 === 1 ? `${text}\n\`\`\`` : text;
}

;// CONCATENATED MODULE: ./packages/core/lib/publish/local.js







/** Reads an assembled release; every asset is there, and those that the manifest lists have the digest it says. */
async function readLocalRelease(releaseDir) {
    const manifest = parseManifest(await readOrExplain((0,external_node_path_.join)(releaseDir, 'manifest.yaml')));
    const listed = await Promise.all(manifest.files
        .filter(file => file.asset !== undefined)
        .map(async (file) => {
        const asset = await local_describe(file.asset ?? '', (0,external_node_path_.join)(releaseDir, file.path), file.mediaType);
        if (asset.sha256 !== file.sha256)
            throw local_changed(file.path);
        return asset;
    }));
    const own = unlisted.map(name => local_describe(name, (0,external_node_path_.join)(releaseDir, name), ownMediaType(name)));
    const beside = [...tarballFiles(manifest.source.tag), summaryName].map(name => describeIfThere(name, (0,external_node_path_.join)((0,external_node_path_.dirname)(releaseDir), name)));
    const assets = [...listed, ...(await Promise.all(own)), ...(await Promise.all(beside)).flat()];
    return { manifest, notes: await readOrExplain((0,external_node_path_.join)(releaseDir, 'release.md')), assets };
}
/** Throws a Problem where what was assembled is a release of another repository, tag or commit than this run's. */
async function requireReleaseOf(releaseDir, expected) {
    const { source } = parseManifest(await readOrExplain((0,external_node_path_.join)(releaseDir, 'manifest.yaml')));
    const keys = ['repository', 'tag', 'commit'];
    const wrong = keys.filter(key => source[key] !== expected[key]);
    if (wrong.length === 0)
        return;
    throw new lib_problem/* Problem */.A(`publish ${expected.tag}`, {
        found: `the release directory is of ${wrong.map(key => `${key} ${source[key]}, not ${expected[key]}`).join('; ')}.`,
        next: 'Publish what the same run assembled: remove what is left from an earlier one, and give its artifact in `from-artifacts`.',
    });
}
/** The tarball and its signatures; `.sig` exists only where a key signed. */
function tarballFiles(tag) {
    return ['', '.sigstore.json', '.sig'].map(end => `${tarballName(tag)}${end}`);
}
async function describeIfThere(name, path) {
    if (name.endsWith('.sig') && (await fileSize(path)) === undefined)
        return [];
    return [await local_describe(name, path, ownMediaType(name))];
}
async function local_describe(name, path, mediaType) {
    if ((await fileSize(path)) === undefined)
        throw incomplete(name);
    return { name, path, size: (await (0,promises_.stat)(path)).size, sha256: await sha256File(path), mediaType };
}
function ownMediaType(name) {
    if (name.endsWith('.yaml'))
        return 'application/yaml';
    if (name.endsWith('.tar.gz'))
        return 'application/gzip';
    if (/\.(sigstore\.json|intoto\.jsonl)$/.test(name))
        return 'application/vnd.dev.sigstore.bundle.v0.3+json';
    return 'text/plain';
}
async function readOrExplain(path) {
    try {
        return await (0,promises_.readFile)(path, 'utf8');
    }
    catch {
        throw incomplete(path);
    }
}
function incomplete(path) {
    return new lib_problem/* Problem */.A('publish the release', {
        found: `${path} is missing.`,
        next: 'Run this action with `stage: assemble` before, and hand its result over with `to-artifact` and `from-artifacts`.',
    });
}
function local_changed(path) {
    return new lib_problem/* Problem */.A('publish the release', {
        found: `${path} is not the file that manifest.yaml lists.`,
        next: 'Nothing may change between assembling and publishing; assemble the release again.',
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/publish/published.js





/** The manifest among downloaded assets. */
async function downloadedManifest(directory) {
    return parseManifest(await (0,promises_.readFile)((0,external_node_path_.join)(directory, 'manifest.yaml'), 'utf8'));
}
/** Throws a Problem that names what differs, where a published release and the one on disk are not the same in payload. */
function requireSamePayload(published, local) {
    const differences = payloadDifferences(published, local);
    if (differences.length === 0)
        return;
    throw new lib_problem/* Problem */.A(`publish ${local.source.tag}`, {
        found: `it is published already, with other content: ${differences.join(', ')}.`,
        next: 'A published release is never changed. Release the next version.',
    });
}
/** What differs between two manifests' payloads, in words. */
function payloadDifferences(published, local) {
    const [theirs, ours] = [published, local].map(manifest => manifestPayload(manifest));
    const keys = [...new Set([...Object.keys(theirs ?? {}), ...Object.keys(ours ?? {})])].filter(key => key !== 'files');
    const fields = keys.filter(key => !(0,external_node_util_.isDeepStrictEqual)(theirs?.[key], ours?.[key]));
    return [...fields, ...fileDifferences(theirs?.files, ours?.files)];
}
function fileDifferences(published, local) {
    const paths = [...new Set([...published, ...local].map(file => file.path))];
    return paths.flatMap(path => {
        const [theirs, ours] = [published, local].map(files => files.find(file => file.path === path));
        if (theirs === undefined)
            return [`${path} is new`];
        if (ours === undefined)
            return [`${path} is missing`];
        return (0,external_node_util_.isDeepStrictEqual)(theirs, ours) ? [] : [`${path} differs`];
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/publish/upload.js





/** As many uploads at a time as the gh command line program makes. */
const upload_width = 5;
/**
 * Makes the assets of a draft those given, and no others: what is there with the same digest stays, what differs or was
 * left by an interrupted upload is replaced, what is too much goes.
 */
async function syncAssets(github, draft, files, host) {
    const listed = await github.assets(draft.id);
    const surplus = listed.filter(asset => !files.some(file => file.name === asset.name));
    await pool(surplus, upload_width, asset => github.deleteAsset(asset));
    await pool(files, upload_width, file => syncOne(github, draft, file, listed, host));
    await requireEqual(github, draft, files);
}
async function syncOne(github, draft, file, listed, host) {
    let known = listed;
    await github.retried(`upload ${file.name}`, async () => {
        // A try that failed may have arrived, so every later one looks first.
        const existing = (known ?? (await github.assets(draft.id))).find(asset => asset.name === file.name);
        known = undefined;
        if (existing !== undefined) {
            if (await upload_isSame(github, existing, file))
                return;
            await github.deleteAsset(existing);
        }
        const asset = await github.upload(draft, file.name, file.path, file.mediaType);
        if (!(await upload_isSame(github, asset, file)))
            throw await corrupted(github, asset, file);
        host.info(`Uploaded ${file.name} (${file.size} bytes).`);
    });
}
/** GitHub's digest decides; where it gives none (older servers), the asset is downloaded and hashed. */
async function upload_isSame(github, asset, file) {
    if (asset.state !== 'uploaded' || asset.size !== file.size)
        return false;
    return (asset.digest ?? (await digestOf(github, asset))) === `sha256:${file.sha256}`;
}
function digestOf(github, asset) {
    return withScratch('asset', async (scratch) => {
        await github.download(asset, (0,external_node_path_.join)(scratch, 'asset'));
        return `sha256:${await sha256File((0,external_node_path_.join)(scratch, 'asset'))}`;
    });
}
async function corrupted(github, asset, file) {
    await github.deleteAsset(asset);
    return new lib_problem/* Problem */.A(`upload ${file.name}`, {
        found: `GitHub stored ${asset.size} bytes with ${asset.digest ?? 'another digest'}, not ${file.size} bytes with sha256:${file.sha256}.`,
        next: 'The asset was deleted and the release is still a draft; run the job again.',
    });
}
/** Throws a Problem where the assets of a draft are not exactly those given, by size and digest. */
async function requireEqual(github, draft, files) {
    const assets = await github.assets(draft.id);
    const same = await Promise.all(files.map(async (file) => {
        const asset = assets.find(candidate => candidate.name === file.name);
        return asset !== undefined && upload_isSame(github, asset, file);
    }));
    const wrong = files.filter((_, index) => same[index] !== true).map(file => file.name);
    const extra = assets.filter(asset => !files.some(file => file.name === asset.name)).map(asset => asset.name);
    if (wrong.length + extra.length === 0)
        return;
    throw new lib_problem/* Problem */.A('complete the assets of the draft', {
        found: `these differ from the release directory: ${[...wrong, ...extra].join(', ')}.`,
        next: 'Another run may be writing to the same draft: add `concurrency: release-${{ github.ref }}` to the workflow, and run it again.',
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/publish/publish.js









/**
 * Publishes an assembled release: draft, upload, download, verify, publish. What cannot be undone comes last, and each
 * step finds what an interrupted run left, so that running again ends in the same release.
 */
async function publish(releaseDir, github, trust, host) {
    const local = await readLocalRelease(releaseDir);
    const { tag } = local.manifest.source;
    const existing = publishedOf(await github.releases(), tag);
    if (existing !== undefined)
        return publish_confirm(github, existing, local, trust, host);
    requirePassed(local.manifest);
    await requireTagAt(github, tag, local.manifest.source.commit);
    const draft = await obtainDraft(github, tag, publish_textOf(local), host);
    await syncAssets(github, draft, local.assets, host);
    const report = await verifyDownload(github, draft, trust);
    // What is made public is what was verified: nobody changed the draft since.
    await requireEqual(github, draft, local.assets);
    return { ...(await makePublic(github, draft, local, host)), report, assets: local.assets, already: false };
}
/** A release that is public is verified and compared, never changed. */
async function publish_confirm(github, release, local, trust, host) {
    host.info(`${release.tag} is published already; verifying it.`);
    const compare = (published) => requireSamePayload(published, local.manifest);
    const report = await verifyDownload(github, release, trust, compare);
    return { release, report, latest: await wouldBeLatest(github, release.tag), assets: local.assets, already: true };
}
async function makePublic(github, draft, local, host) {
    const { tag, commit } = local.manifest.source;
    // Again, for it may have moved meanwhile; this is the last moment at which that can be undone.
    await requireTagAt(github, tag, commit);
    const latest = await wouldBeLatest(github, tag);
    await github.updateRelease(draft.id, { ...publish_textOf(local), draft: false, make_latest: latest ? 'true' : 'false' });
    const release = await github.release(draft.id);
    host.info(`Published ${release.url}${release.immutable ? ' (immutable)' : ''}.`);
    return { release, latest };
}
async function verifyDownload(github, release, trust, check = () => { }) {
    return withScratch('download', async (scratch) => {
        await downloadAssets(github, release, scratch);
        const report = await verifyAsStranger(scratch, trust);
        check(await downloadedManifest(scratch));
        return report;
    });
}
async function wouldBeLatest(github, tag) {
    const published = (await github.releases()).filter(release => !release.draft && !release.prerelease);
    return isLatest(tag_requireTag(tag), published.map(release => release.tag));
}
function publish_textOf({ manifest, notes }) {
    const { tag } = manifest.source;
    return { name: tag, body: bodyOf(notes, marker(tag)), prerelease: tag_requireTag(tag).prerelease };
}
/** The tag must stand at the commit that was built: publishing would else create or bless another one. */
async function requireTagAt(github, tag, commit) {
    const found = await github.tagCommit(tag);
    if (found === commit)
        return;
    throw new lib_problem/* Problem */.A(`release ${tag}`, {
        found: found === undefined
            ? 'the repository has no such tag.'
            : `the tag points at ${found}, and this run built ${commit}.`,
        next: found === undefined
            ? `Push the tag first: git push origin ${tag}`
            : 'The tag was moved. Release the next version instead; tags of releases stay where they are.',
    });
}
function requirePassed(manifest) {
    if (manifest.verdict.result === 'pass')
        return;
    throw new lib_problem/* Problem */.A(`publish ${manifest.source.tag}`, {
        found: `the policy’s verdict is “${manifest.verdict.result}”: ${manifest.verdict.reasons.join(' ')}`,
        next: 'Fix what it names, or add a dated exception to the policy.',
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/check/check.js




/** Throws a Problem where the tag is of another version than pyproject.toml says. */
function requireVersion({ tag, version }, project) {
    if (project.version === undefined || sameVersion(project.version, version))
        return;
    throw new lib_problem/* Problem */.A(`release ${tag}`, {
        found: `pyproject.toml says version ${JSON.stringify(project.version)}.`,
        next: `Set it to ${JSON.stringify(version)} and move on to a new tag, or tag the commit that has it.`,
    });
}
/** Throws a Problem where the tag no longer points at `commit`; says so where the release is published already. */
async function requireReleasable(github, tag, commit, host) {
    await requireTagAt(github, tag, commit);
    const published = publishedOf(await github.releases(), tag);
    if (published !== undefined)
        host.notice(`${tag} is published already (${published.url}). This run will compare and change nothing.`);
}

;// CONCATENATED MODULE: ./packages/core/lib/notes/changelog.js


/**
 * The section of a version in a changelog (https://keepachangelog.com/en/1.1.0/), without its heading; undefined where there
 * is none. Headings as `## [1.2.0] - 2026-01-31`, `## 1.2.0`, `## v1.2.0 (2026-01-31)`; code blocks are passed over.
 */
function changelogSection(text, version) {
    const lines = text.split(/\r?\n/);
    const headings = headingLines(lines);
    const start = headings.find(index => sameVersion(changelog_versionOf(lines[index] ?? '') ?? '', version));
    if (start === undefined)
        return undefined;
    const end = headings.find(index => index > start) ?? lines.length;
    return dropLinkDefinitions(lines.slice(start + 1, end))
        .join('\n')
        .trim();
}
/** As changelogSection, with a Problem for a section that is missing or empty. */
function requireChangelogSection(text, version, path) {
    const section = changelogSection(text, version);
    if (section !== undefined && section !== '')
        return section;
    throw new lib_problem/* Problem */.A(`take the notes of ${version} from ${path}`, {
        found: section === '' ? 'its section is empty.' : 'it has no section for this version.',
        next: `Add a heading \`## [${version}] - YYYY-MM-DD\` with the changes below it (keepachangelog.com).`,
    });
}
function headingLines(lines) {
    // A block of code ends with the mark it began with, so that one kind can show the other.
    let open;
    return lines.flatMap((line, index) => {
        const mark = /^ {0,3}(```|~~~)/.exec(line)?.[1];
        if (open === undefined)
            open = mark;
        else if (mark === open)
            open = undefined;
        return open === undefined && /^##? /.test(line) ? [index] : [];
    });
}
function changelog_versionOf(heading) {
    return /^##\s+\[?v?(\d[^\]\s]*)\]?/.exec(heading)?.[1];
}
/** The last section is followed by the file's link definitions (`[1.2.0]: https://…`), which are no part of it. */
function dropLinkDefinitions(lines) {
    const last = lines.findLastIndex(line => line.trim() !== '' && !/^\[[^\]]+\]:\s/.test(line));
    return lines.slice(0, last + 1);
}

;// CONCATENATED MODULE: ./actions/publish-release/lib/check.js





/** Fails before anything is built where tag, version and changelog do not fit together. */
async function checkStage(run) {
    const { inputs, context, host, project, release } = run;
    const dryRun = inputs['dry-run'];
    requireVersion(release, project);
    await changelogOf(run);
    // A dry run may be made before the tag exists.
    if (!dryRun)
        await requireReleasable(await run.github(), release.tag, context.sha, host);
    host.info(`${release.tag} can be released from ${context.sha}${dryRun ? ' (dry run)' : ''}.`);
    return {};
}
/** The section of this version in the changelog. */
async function changelogOf({ inputs, release }) {
    const path = workspaceRelative(inputs.changelog);
    const text = await (0,promises_.readFile)(inputs.changelog, 'utf8').catch(() => {
        throw new lib_problem/* Problem */.A(`read the changelog ${path}`, {
            found: 'there is no such file.',
            next: 'Write one as keepachangelog.com describes, or give the input `changelog`.',
        });
    });
    return requireChangelogSection(text, release.version, path);
}

;// CONCATENATED MODULE: ./actions/publish-release/lib/trust.js


/** The identity of this workflow, or the one that was named; undefined where neither is known (act). */
function trust_ownIdentity({ inputs, context }) {
    const own = context.workflowRef === '' ? undefined : `${context.serverUrl}/${context.workflowRef}`;
    const identity = inputs['certificate-identity'] ?? own;
    return identity === undefined ? undefined : { identity, issuer: inputs['certificate-oidc-issuer'] };
}
/** Whose signatures count: from the repository and the workflow, never from the release. */
async function trustOf(run, policy) {
    const { inputs, workspace, context } = run;
    return readTrust({
        workspace,
        key: inputs.key,
        identity: trust_ownIdentity(run)?.identity,
        issuer: inputs['certificate-oidc-issuer'],
        repository: `${context.serverUrl}/${context.repository}`,
        policy,
        trustedRoot: inputs['trusted-root'],
    });
}
/** In a dry run, all is signed with one throw-away key, and nothing else counts. */
async function dryRunTrust(signing, host) {
    const pem = await key_publicKey(signing, host);
    return { signers: pem === undefined ? [] : [{ kind: 'key', publicKey: pem }] };
}

;// CONCATENATED MODULE: ./actions/publish-release/lib/assemble-options.js















const defaultTemplatePath = '.github/RELEASE_TEMPLATE.md';
/** All that core needs to assemble, from inputs, runner and work tree. */
async function assembleOptions(run) {
    const { inputs, context, host, project, release } = run;
    const policy = await readPolicy(inputs.policy, host);
    const signing = await chooseSigning((0,signing_inputs/* signingRequest */.R6)(inputs), context.privateRepository, host);
    const identity = trust_ownIdentity(run);
    return {
        releaseDir: inputs['release-dir'],
        project: { name: project.name, version: release.version },
        source: await sourceOf(run),
        builder: assemble_options_builderOf(run),
        policy,
        today: inputs.today ?? new Date().toISOString().slice(0, 10),
        template: await templateOf(inputs.template),
        changelog: await changelogOf(run),
        trust: inputs['dry-run'] ? await dryRunTrust(signing, host) : await trustOf(run, policy),
        signing,
        ...(identity === undefined ? {} : { identity }),
        ...(await keyUrlOf(run)),
        ...(await historyOf(run)),
    };
}
async function sourceOf({ context, workspace, host, release }) {
    const commitTime = epochTime(await sourceDateEpoch(workspace, host));
    return { repository: `${context.serverUrl}/${context.repository}`, tag: release.tag, commit: context.sha, commitTime };
}
function assemble_options_builderOf({ context }) {
    const { serverUrl, workflowRef } = context;
    const run = runUrl(context);
    return { id: workflowRef === '' ? 'unknown' : `${serverUrl}/${workflowRef}`, ...(run === undefined ? {} : { run }) };
}
async function templateOf(path) {
    const shown = workspaceRelative(path);
    if ((await fileSize(path)) !== undefined)
        return { text: await (0,promises_.readFile)(path, 'utf8'), path: shown };
    if (shown === defaultTemplatePath)
        return { text: defaultTemplate, path: 'built into release-tools' };
    throw new lib_problem/* Problem */.A(`read the template ${shown}`, {
        found: 'there is no such file.',
        next: 'Check the input `template`.',
    });
}
async function keyUrlOf({ inputs, context, workspace }) {
    const path = await keyPath({ workspace, key: inputs.key });
    if (path === undefined)
        return {};
    return {
        keyUrl: `${context.serverUrl}/${context.repository}/blob/HEAD/${encodeURI(toPosix((0,external_node_path_.relative)(workspace, path)))}`,
    };
}
/** What GitHub knows of earlier runs and releases; a dry run, which may have no token, does without. */
async function historyOf({ inputs, github, release, }) {
    if (inputs['dry-run'] || inputs['github-token'] === undefined)
        return {};
    const api = await github();
    const previous = await previousRelease(api, release.tag);
    return { earlier: earlierAssets(api, release.tag), ...(previous === undefined ? {} : { previousRelease: previous }) };
}

;// CONCATENATED MODULE: ./actions/publish-release/lib/summary.js



const marks = { pass: '✅', fail: '❌', error: '⚠️', absent: '➖', review: '⏸️' };
/** The job summary of an assembled release; the notes are in it where nobody will publish them. */
function assembleSummary({ manifest, facts, decision }, notes) {
    const { result, reasons } = manifest.verdict;
    return [
        `## ${marks[result]} ${facts.project.name} ${facts.project.version}: ${result}`,
        ...reasons.map(reason => `- ${escapeMarkdown(reason)}`),
        ...decision.warnings.map(warning => `- ${marks.error} ${escapeMarkdown(warning)}`),
        '',
        ...evidenceLines(facts).slice(1),
        ...(notes === undefined
            ? []
            : [
                '',
                '<details open><summary>Notes of the release (dry run, nothing is published)</summary>',
                '',
                notes,
                '</details>',
            ]),
    ].join('\n');
}
/** The job summary of a published release. */
function publishSummary({ release, report, latest, already, assets }, ownTrustedRoot) {
    const words = [latest && 'latest', release.prerelease && 'pre-release', release.immutable && 'immutable'];
    return [
        `## ${marks.pass} [${release.tag}](${release.url}) ${already ? 'was published before, and verifies' : 'is published'}`,
        '',
        words.filter(Boolean).join(', '),
        '',
        '| Asset | Size | SHA-256 |',
        '| --- | --- | --- |',
        ...assets.map(({ name, size, sha256 }) => `| ${code(name)} | ${formatSize(size)} | ${code(sha256)} |`),
        '',
        ...report.checks.map(check => `- ${marks[check.status]} ${check.name}: ${escapeMarkdown(check.detail)}`),
        '',
        'To check the same after downloading all assets into an empty directory:',
        '',
        '```sh',
        verifyCommand(signersOf(report), report.release?.repository ?? '', ownTrustedRoot),
        '```',
    ].join('\n');
}
function signersOf({ checks }) {
    return checks.flatMap(({ signedBy }) => {
        if (signedBy === undefined)
            return [];
        return [signedBy.kind === 'key' ? { kind: 'key', fingerprint: signedBy.sha256 } : signedBy];
    });
}

;// CONCATENATED MODULE: ./actions/publish-release/lib/assemble.js









/** Steps 2 to 6 of a release: verify the evidence, write what people read, list, sign, pack, judge. */
async function assembleStage(run) {
    const { inputs, host } = run;
    const options = await assembleOptions(run);
    const assembled = await assemble(options, host);
    const notes = await (0,promises_.readFile)((0,external_node_path_.join)(options.releaseDir, 'release.md'), 'utf8');
    await host.summary(assembleSummary(assembled, inputs['dry-run'] ? notes : undefined));
    const outputs = await outputsOf(assembled, run);
    refuseVerdict(assembled, outputs);
    // The publish job verifies what it downloads; a dry run has no such job.
    if (inputs['dry-run'])
        await verifyAsStranger(options.releaseDir, options.trust);
    return outputs;
}
async function outputsOf({ manifest, tarball }, { inputs, workspace }) {
    const digest = await sha256File((0,external_node_path_.join)(inputs['release-dir'], 'manifest.yaml'));
    return { verdict: manifest.verdict.result, 'manifest-sha256': digest, tarball: (0,external_node_path_.relative)(workspace, tarball) };
}
function refuseVerdict({ manifest }, outputs) {
    const { result, reasons } = manifest.verdict;
    if (result === 'pass')
        return;
    const problem = new lib_problem/* Problem */.A(`release ${manifest.source.tag}`, {
        found: `the policy’s verdict is “${result}”: ${reasons.join(' ')}`,
        next: 'Fix what it names, or add a dated exception to the policy.',
    });
    throw new action/* Failed */.c(problem, outputs);
}

;// CONCATENATED MODULE: ./packages/core/lib/collect/artifacts.js





/** GitHub takes assets below 2 GiB. */
const assetLimit = 2 * 1024 ** 3;
const artifacts_mediaTypes = [
    [/\.(whl|zip|jar)$/, 'application/zip'],
    [/\.(tar\.gz|tgz|crate|gz)$/, 'application/gzip'],
    [/\.json$/, 'application/json'],
];
/** Hashes all of `artifacts/`. Unfit names, files too large and an empty directory are Problems. */
async function collectArtifacts(releaseDir) {
    const paths = (await artifacts_list((0,external_node_path_.join)(releaseDir, 'artifacts'))).map(path => `artifacts/${path}`);
    requireAssetNames(paths);
    return Promise.all(paths.map(path => collect(releaseDir, path)));
}
async function collect(releaseDir, path) {
    const size = (await fileSize((0,external_node_path_.join)(releaseDir, path))) ?? 0;
    if (size >= assetLimit) {
        throw new lib_problem/* Problem */.A(`use ${path} as an asset of a GitHub release`, {
            found: `it has ${size} bytes; GitHub takes less than 2 GiB (${assetLimit}).`,
            next: 'Split it, or publish it elsewhere and list where.',
        });
    }
    const digest = { sha256: await sha256File((0,external_node_path_.join)(releaseDir, path)) };
    const madeBy = { name: 'build', version: 'unknown' };
    return {
        record: { path, mediaType: artifacts_mediaType(path), madeBy, reproducible: 'bytes' },
        subject: { name: (0,external_node_path_.basename)(path), digest },
    };
}
async function artifacts_list(directory) {
    try {
        return await listFiles(directory);
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return [];
        throw error;
    }
}
/** Media type by the end of a file's name. */
function artifacts_mediaType(path) {
    return artifacts_mediaTypes.find(([pattern]) => pattern.test(path))?.[1] ?? 'application/octet-stream';
}

;// CONCATENATED MODULE: ./packages/core/lib/image/repository.js
/** A repository without tag and digest, as a source for patterns: https://github.com/distribution/reference. */
const repositorySource = String.raw `[a-z0-9]+(?:[.-][a-z0-9]+)*(?::\d+)?(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)+`;
/** True for `ghcr.io/acme/widget`, without tag or digest. */
function isRepository(text) {
    return new RegExp(`^${repositorySource}$`).test(text);
}

;// CONCATENATED MODULE: ./packages/core/lib/collect/oci-layout.js





const indexTypes = [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
];
// An index or manifest of a real image has some kilobytes; registries refuse ones above 4 MiB.
const documentLimit = 4 * 1024 * 1024;
/** Reads the one image of an OCI layout; every blob it refers to must be there with its digest. */
async function readLayout(directory) {
    const { manifests = [] } = await readJson(directory, 'index.json', directory);
    await checkDigests(directory);
    const [root, ...others] = manifests;
    if (root === undefined || others.length > 0) {
        throw broken(directory, `it holds ${manifests.length} images.`, 'Write one image into a fresh directory.');
    }
    const document = await readBlob(directory, root);
    if (!indexTypes.includes(root.mediaType ?? ''))
        return { digest: root.digest, platforms: [await platformOf(directory, root, document)] };
    const images = (document.manifests ?? []).filter(oci_layout_isImage);
    const platforms = [];
    for (const image of images)
        platforms.push(await platformOf(directory, image, await readBlob(directory, image)));
    return { digest: root.digest, platforms };
}
// BuildKit puts attestations beside the images, as manifests of the platform unknown/unknown with an annotation. With one of
// the two alone, it could be an image that wants not to be looked at.
function oci_layout_isImage(descriptor) {
    return descriptor.annotations?.['vnd.docker.reference.type'] === undefined || descriptor.platform?.os !== 'unknown';
}
async function platformOf(directory, image, manifest) {
    if (manifest.config === undefined)
        throw broken(directory, `${image.digest} is no image manifest.`);
    for (const layer of manifest.layers ?? [])
        await requireBlob(directory, layer);
    const { os, architecture, variant } = await readBlob(directory, manifest.config);
    if (!os || !architecture)
        throw broken(directory, `the configuration ${manifest.config.digest} names no platform.`);
    // arm64 has had one variant only, which some tools write and others leave out.
    const parts = architecture === 'arm64' && variant === 'v8' ? [os, architecture] : [os, architecture, variant];
    return { platform: parts.filter(Boolean).join('/'), digest: image.digest };
}
/** Every blob must have the digest that its name says, also those that only an attestation refers to. */
async function checkDigests(directory) {
    for (const name of await (0,promises_.readdir)((0,external_node_path_.join)(directory, 'blobs', 'sha256')).catch(() => [])) {
        if ((await sha256File((0,external_node_path_.join)(directory, 'blobs', 'sha256', name))) !== name)
            throw broken(directory, `the blob ${name} has another digest.`);
    }
}
async function readBlob(directory, descriptor) {
    return readJson(directory, await requireBlob(directory, descriptor), descriptor.digest);
}
/** The path of a blob that is there with the size it should have. */
async function requireBlob(directory, { digest, size }) {
    const hex = /^sha256:([0-9a-f]{64})$/.exec(digest)?.[1];
    if (hex === undefined)
        throw broken(directory, `${JSON.stringify(digest)} is no SHA-256 digest.`);
    const path = `blobs/sha256/${hex}`;
    const found = await fileSize((0,external_node_path_.join)(directory, path));
    if (found === undefined)
        throw broken(directory, `the blob ${digest} is missing.`);
    if (found !== size)
        throw broken(directory, `the blob ${digest} has ${found} bytes instead of ${size}.`);
    return path;
}
async function readJson(directory, path, what) {
    try {
        return JSON.parse((await readLimited((0,external_node_path_.join)(directory, path), documentLimit)).toString('utf8'));
    }
    catch (error) {
        if (error instanceof lib_problem/* Problem */.A)
            throw error;
        throw broken(directory, `${path === 'index.json' ? 'index.json' : what} cannot be read (${(0,lib_problem/* messageOf */.b)(error)}).`);
    }
}
function broken(directory, found, next = 'Write it again, for example with `buildah push IMAGE oci:DIRECTORY`.') {
    return new lib_problem/* Problem */.A(`read the OCI layout ${directory}`, { found, next });
}

;// CONCATENATED MODULE: ./packages/core/lib/collect/images.js






const namePattern = /^[a-z0-9]+([._-][a-z0-9]+)*$/;
/** Parses `name=repository=path-of-layout`. */
function parseImageSource(line) {
    const [name = '', repository = '', ...path] = line.split('=');
    const layout = path.join('=');
    if (!namePattern.test(name))
        throw bad(line, `the name ${JSON.stringify(name)} is not of lower-case letters, digits and . _ - only.`);
    if (!isRepository(repository))
        throw bad(line, `${JSON.stringify(repository)} is no repository (as ghcr.io/acme/widget, without tag or digest).`);
    if (layout === '')
        throw bad(line, 'there is no path of an OCI layout.');
    return { name, repository, layout };
}
/** Reads the images, and puts their layouts beside the release directory, from where a later job pushes them. */
async function collectImages(sources, releaseDir) {
    refuseTwice(sources);
    const records = [];
    for (const source of sources)
        records.push(await collectImage(source, releaseDir));
    return records;
}
async function collectImage({ name, repository, layout }, releaseDir) {
    const place = (0,external_node_path_.join)(layoutsDirName, name);
    const target = (0,external_node_path_.join)((0,external_node_path_.dirname)(releaseDir), place);
    if ((0,external_node_path_.resolve)(layout) !== (0,external_node_path_.resolve)(target))
        await copyWhole(layout, target);
    const image = await readLayout(target);
    return { name, repository, digest: image.digest, platforms: image.platforms, layout: `${layoutsDirName}/${name}` };
}
/** Copies a directory so that it appears whole, in place of what was there. */
async function copyWhole(source, target) {
    await readLayout(source);
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
    const scratch = await (0,promises_.mkdtemp)(`${target}.`);
    try {
        await (0,promises_.cp)(source, (0,external_node_path_.join)(scratch, 'layout'), { recursive: true });
        await (0,promises_.rm)(target, { recursive: true, force: true });
        await (0,promises_.rename)((0,external_node_path_.join)(scratch, 'layout'), target);
    }
    finally {
        await (0,promises_.rm)(scratch, { recursive: true, force: true });
    }
}
function refuseTwice(sources) {
    const twice = sources.find((source, index) => sources.findIndex(other => other.name === source.name) !== index);
    if (twice !== undefined)
        throw bad(twice.name, 'two images have this name.');
}
function bad(line, found) {
    return new lib_problem/* Problem */.A(`use the image ${JSON.stringify(line)}`, {
        found,
        next: 'Write one image a line: name=repository=path-of-OCI-layout.',
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/collect/collect.js




/**
 * Takes stock of what a build made, in the job that made it. The digests leave by job outputs, which only that job can
 * set, so that later jobs can tell whether what arrives by artifact is what was built.
 */
async function collect_collect(releaseDir, sources) {
    const artifacts = await collectArtifacts(releaseDir);
    const images = await collectImages(sources, releaseDir);
    if (artifacts.length + images.length === 0) {
        throw new lib_problem/* Problem */.A(`collect what was built`, {
            found: `there is no file in ${releaseDir}/artifacts and no image was named.`,
            next: 'Build into that directory before this step, or name images with the input `images`.',
        });
    }
    await writePart(releaseDir, 'collect.artifacts', { files: artifacts.map(artifact => artifact.record), images });
    return { subjects: [...artifacts.map(artifact => artifact.subject), ...images.flatMap(imageSubjects)], images };
}
/** The image by its index (or only manifest) and by each platform's manifest. */
function imageSubjects(image) {
    const digests = [image.digest, ...image.platforms.map(platform => platform.digest)];
    return [...new Set(digests)].map(digest => ({
        name: image.repository,
        digest: { sha256: digest.slice('sha256:'.length) },
    }));
}

// EXTERNAL MODULE: ./packages/core/lib/runner/inputs.js
var runner_inputs = __webpack_require__(6504);
;// CONCATENATED MODULE: ./actions/publish-release/lib/collect.js



/** Takes stock of what the build made; the digests leave as outputs. */
async function collectStage(inputs, host) {
    const sources = inputs.images.map(line => insideWorkspace(parseImageSource(line)));
    const { subjects, images } = await collect_collect(inputs['release-dir'], sources);
    host.info(subjects.map(({ name, digest }) => `sha256:${digest.sha256}  ${name}`).join('\n'));
    return { subjects: JSON.stringify(subjects), images: JSON.stringify(images) };
}
function insideWorkspace(source) {
    return { ...source, layout: (0,runner_inputs/* workspacePath */.X5)(source.layout, 'images') };
}

;// CONCATENATED MODULE: ./actions/publish-release/lib/publish.js





/** Draft, upload, download, verify, publish. Needs no key. */
async function publishStage(run) {
    const { inputs, context, host, release: planned } = run;
    if (inputs['dry-run']) {
        host.notice('This is a dry run: nothing is published.');
        return {};
    }
    const repository = `${context.serverUrl}/${context.repository}`;
    await requireReleaseOf(inputs['release-dir'], { repository, tag: planned.tag, commit: context.sha });
    const policy = await readPolicy(inputs.policy, host);
    const published = await publish(inputs['release-dir'], await run.github(), await trustOf(run, policy), host);
    await host.summary(publishSummary(published, inputs['trusted-root'] !== undefined));
    const { release, latest } = published;
    return { url: release.url, latest: String(latest), immutable: String(release.immutable) };
}

// EXTERNAL MODULE: ./node_modules/.pnpm/smol-toml@1.9.1/node_modules/smol-toml/dist/index.js + 8 modules
var smol_toml_dist = __webpack_require__(1041);
;// CONCATENATED MODULE: ./packages/core/lib/check/project.js





/** Reads pyproject.toml at the root of a work tree; without one, the project has the repository's name. */
async function readProject(workspace, repository) {
    const fallback = repository.slice(repository.lastIndexOf('/') + 1);
    const path = (0,external_node_path_.join)(workspace, 'pyproject.toml');
    if ((await fileSize(path)) === undefined)
        return { name: fallback };
    const { project = {} } = parseToml(await (0,promises_.readFile)(path, 'utf8'));
    const name = typeof project.name === 'string' && project.name !== '' ? project.name : fallback;
    return { name, ...(typeof project.version === 'string' ? { version: project.version } : {}) };
}
function parseToml(text) {
    try {
        return (0,smol_toml_dist/* parse */.qg)(text);
    }
    catch (error) {
        throw new lib_problem/* Problem */.A('read pyproject.toml', {
            found: `it is no valid TOML: ${(0,lib_problem/* messageOf */.b)(error).split('\n')[0]}`,
            next: 'Correct it.',
        });
    }
}

;// CONCATENATED MODULE: ./packages/core/lib/github/failure.js

/** Reads what octokit or fetch threw; undefined for anything else, which is a defect of ours. */
function failureOf(error) {
    if (!(error instanceof Error))
        return undefined;
    const { name, status, response } = error;
    if (name === 'HttpError') {
        // octokit reports a connection that failed as a status 500 without a response.
        const answered = response === undefined ? {} : { status: status ?? 500 };
        return {
            ...answered,
            message: response === undefined ? rootOf(error).message : error.message,
            headers: response?.headers ?? {},
            codes: codesOf(response?.data?.errors),
        };
    }
    const isNetwork = error instanceof TypeError || ['AbortError', 'TimeoutError'].includes(name) || 'code' in error;
    return isNetwork ? { message: rootOf(error).message, headers: {}, codes: [] } : undefined;
}
/** The innermost cause: fetch says `fetch failed`, and octokit `Unknown Error`, around `connect ECONNREFUSED`. */
function rootOf(error) {
    const cause = error.cause instanceof AggregateError ? error.cause.errors[0] : error.cause;
    return cause instanceof Error && cause.message !== '' ? rootOf(cause) : error;
}
/** True for the 403 that means "too fast", not "not allowed". */
function isRateLimit({ status, headers, message }) {
    if (status === 429)
        return true;
    if (status !== 403)
        return false;
    return (headers['retry-after'] !== undefined ||
        String(headers['x-ratelimit-remaining']) === '0' ||
        /rate limit/i.test(message));
}
/** True where the same request may succeed a little later. */
function isPassing(failure) {
    const { status, codes } = failure;
    // "Already exists": an earlier try may have arrived after all, and callers look before they send again.
    return (status === undefined ||
        status >= 500 ||
        isRateLimit(failure) ||
        (status === 422 && codes.includes('already_exists')));
}
/**
 * Milliseconds that a rate limit asks to wait; undefined for other failures.
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
function rateLimitWait(failure, now = Date.now()) {
    if (!isRateLimit(failure))
        return undefined;
    const { headers } = failure;
    const asked = retryAfterMs(headers['retry-after'] === undefined ? null : String(headers['retry-after']), now);
    if (asked !== undefined)
        return asked;
    const reset = Number(headers['x-ratelimit-reset']) * 1000;
    return String(headers['x-ratelimit-remaining']) === '0' && reset > 0 ? Math.max(1000, reset - now) : 60_000;
}
function codesOf(errors) {
    if (!Array.isArray(errors))
        return [];
    return errors
        .flatMap(entry => (typeof entry === 'string' ? [entry] : [entry?.code, entry?.message]))
        .filter(text => typeof text === 'string');
}

;// CONCATENATED MODULE: ./packages/core/lib/github/explain.js



/** Turns a failed request into what a person can act on (Transient where it may pass); a Problem stays as it is. */
function githubProblem(what, error) {
    if (error instanceof lib_problem/* Problem */.A)
        return error;
    const failure = failureOf(error);
    if (failure === undefined)
        return error;
    const parts = { ...github_explain_explain(failure), cause: error };
    if (!isPassing(failure))
        return new lib_problem/* Problem */.A(what, { ...parts, details: (0,lib_problem/* messageOf */.b)(error) });
    const waitMs = rateLimitWait(failure);
    return new Transient(what, { ...parts, ...(waitMs === undefined ? {} : { waitMs }) });
}
function github_explain_explain(failure) {
    const { status, message, codes } = failure;
    if (status === undefined)
        return {
            found: `the connection to GitHub failed (${firstLine(message)}).`,
            next: 'Run the job again; it goes on where it stopped.',
        };
    if (isRateLimit(failure))
        return { found: 'GitHub’s rate limit was reached.', next: 'Run the job again later; it goes on where it stopped.' };
    if (status === 401)
        return {
            found: 'GitHub does not accept the token.',
            next: 'Leave out the input `github-token`, or give it a token that is valid.',
        };
    if (status === 403)
        return forbidden(failure);
    if (status === 404)
        return {
            found: 'GitHub says that it does not exist, or that the token may not see it.',
            next: `Check the repository and the token.\n${permissionLines(acceptedPermissions(failure) ?? 'contents=write')}`,
        };
    if (status === 422)
        return unprocessable([message, ...codes].join(' '));
    if (status >= 500)
        return {
            found: `GitHub answered ${status}.`,
            next: 'Run the job again; it goes on where it stopped.',
        };
    return { found: `GitHub answered ${status}: ${firstLine(message)}.`, next: 'See the details.' };
}
function forbidden(failure) {
    const said = firstLine(failure.message);
    const accepted = acceptedPermissions(failure);
    if (accepted === undefined) {
        return {
            found: `GitHub forbids it (${said}).`,
            next: `Give the token the permission.\n${permissionLines('contents=write')}`,
        };
    }
    return {
        found: `the token lacks the permission ${accepted.replaceAll('=', ': ')} (GitHub says: ${said}).`,
        next: `Add to the job:\n${permissionLines(accepted)}`,
    };
}
/** `contents=write; contents=write,workflows=write` lists alternatives; the first asks for the least. */
function acceptedPermissions({ headers }) {
    const [first = ''] = String(headers['x-accepted-github-permissions'] ?? '').split(';');
    // Workflows spell them otherwise: pull-requests.
    return first === '' ? undefined : first.replaceAll('_', '-');
}
function permissionLines(accepted) {
    return ['permissions:', ...accepted.split(',').map(pair => `  ${pair.trim().replace('=', ': ')}`)].join('\n');
}
function unprocessable(text) {
    if (/was used by an immutable release/.test(text)) {
        return {
            found: 'the tag belonged to an immutable release that was deleted; GitHub never frees such a tag.',
            next: 'Release the next version.',
        };
    }
    if (/immutable/.test(text))
        return { found: 'the release is immutable and cannot be changed.', next: 'Release the next version.' };
    if (/creations being restricted|pre_receive/.test(text)) {
        return {
            found: 'a rule of the repository forbids creating the tag.',
            next: 'Push the tag before this step, as someone whom the rule lets.',
        };
    }
    return { found: `GitHub refused the request: ${firstLine(text)}.`, next: 'See the details.' };
}
function firstLine(text) {
    return (text.split('\n')[0] ?? '').replace(/ - https:\/\/docs\.github\.com\S*/, '').replace(/\.$/, '');
}

;// CONCATENATED MODULE: ./packages/core/lib/github/requests.js



// https://docs.github.com/en/rest/releases: one request answers within a minute; an upload of 2 GiB may take long.
const requestTimeout = 60_000;
const transferTimeout = 15 * 60_000;
/** A secondary rate limit may ask for a minute or more; what takes longer than five is left to the next run. */
const requests_patience = { attempts: 5, baseMs: 1000, maxMs: 5 * 60_000 };
/** Sends requests about one repository, again after failures that pass, and explains those that do not. */
class Requests {
    #send;
    #address;
    #host;
    #retries;
    constructor(send, repository, host, retries = requests_patience) {
        const [owner = '', repo = ''] = repository.split('/');
        this.#send = send;
        this.#address = { owner, repo };
        this.#host = host;
        this.#retries = retries;
    }
    /** Runs `call`, which makes one or more requests, with retries. */
    async retried(what, call) {
        const attempt = () => call().catch(error => Promise.reject(githubProblem(what, error)));
        try {
            return await retry(attempt, this.#retries, line => this.#host.info(line));
        }
        catch (error) {
            // Tried often enough: a call around this one must not begin again.
            throw error instanceof Transient
                ? new lib_problem/* Problem */.A(what, { found: error.found, next: error.next, cause: error })
                : error;
        }
    }
    /** One request with retries. A status among `gone` counts as done and gives undefined. */
    async json(what, route, parameters, gone = []) {
        return this.retried(what, async () => {
            try {
                return await this.once(route, parameters);
            }
            catch (error) {
                if (gone.includes(error.status ?? 0))
                    return undefined;
                throw error;
            }
        });
    }
    /** All pages of a list. */
    async pages(what, route, parameters) {
        const all = [];
        for (let page = 1;; page += 1) {
            const found = await this.json(what, route, { ...parameters, per_page: 100, page });
            all.push(...found);
            if (found.length < 100)
                return all;
        }
    }
    /** One request, one try; throws what octokit throws. */
    async once(route, parameters, timeout = requestTimeout) {
        const { request, ...rest } = parameters;
        const address = route.includes('{owner}') ? this.#address : {};
        const signal = AbortSignal.timeout(timeout);
        return (await this.#send(route, { ...address, ...rest, request: { ...request, signal } })).data;
    }
}

;// CONCATENATED MODULE: ./packages/core/lib/github/types.js
function readRelease(raw) {
    return {
        id: raw.id,
        tag: raw.tag_name,
        draft: raw.draft,
        prerelease: raw.prerelease,
        immutable: raw.immutable === true,
        body: raw.body ?? '',
        url: raw.html_url,
        uploadUrl: raw.upload_url,
    };
}
function readComment({ id, body, user, html_url }) {
    const author = user === null ? undefined : { login: user.login, type: user.type };
    return { id, body: body ?? '', author, url: html_url };
}

;// CONCATENATED MODULE: ./packages/core/lib/github/api.js






const releases = '/repos/{owner}/{repo}/releases';
const one = `${releases}/{release_id}`;
const oneAsset = `${releases}/assets/{asset_id}`;
const issues = '/repos/{owner}/{repo}/issues';
/** The part of GitHub's REST interface that a release needs (https://docs.github.com/en/rest/releases), and comments. */
class GitHub {
    #requests;
    constructor(requests) {
        this.#requests = requests;
    }
    /** Runs a call of several requests again after failures that pass. */
    retried(what, call) {
        return this.#requests.retried(what, call);
    }
    /** All releases that the token may see, drafts included where it may write; newest first. */
    async releases() {
        return (await this.#requests.pages('list the releases', `GET ${releases}`, {})).map(readRelease);
    }
    async release(id) {
        return readRelease(await this.#requests.json('read the release', `GET ${one}`, { release_id: id }));
    }
    /** Makes a draft, in one try: the caller looks whether a failed one was made after all. */
    async createDraft(tag, text) {
        return readRelease(await this.#requests.once(`POST ${releases}`, { tag_name: tag, draft: true, ...text }));
    }
    /** Changes text or state. Twice the same change is one, so it is tried again. */
    async updateRelease(id, change) {
        const parameters = { release_id: id, ...change };
        return readRelease(await this.#requests.json('change the release', `PATCH ${one}`, parameters));
    }
    async deleteRelease(id) {
        await this.#requests.json('delete a superfluous draft', `DELETE ${one}`, { release_id: id }, [404]);
    }
    async assets(releaseId) {
        return this.#requests.pages('list the assets of the release', `GET ${one}/assets`, { release_id: releaseId });
    }
    async deleteAsset({ id, name }) {
        await this.#requests.json(`delete the asset ${name}`, `DELETE ${oneAsset}`, { asset_id: id }, [404]);
    }
    /** Uploads a file, in one try. `openAsBlob` reads from disk as the request goes, afresh for every try. */
    async upload(release, name, path, mediaType) {
        const url = `${release.uploadUrl.replace(/\{.*$/, '')}?name=${encodeURIComponent(name)}`;
        const parameters = { data: await (0,external_node_fs_.openAsBlob)(path), headers: { 'content-type': mediaType } };
        return this.#requests.once(`POST ${url}`, parameters, transferTimeout);
    }
    /** Downloads an asset to a file. */
    async download(asset, path) {
        const parameters = {
            asset_id: asset.id,
            headers: { accept: 'application/octet-stream' },
            request: { parseSuccessResponseBody: false },
        };
        await this.retried(`download the asset ${asset.name}`, async () => {
            const stream = await this.#requests.once(`GET ${oneAsset}`, parameters, transferTimeout);
            await (0,external_node_stream_promises_.pipeline)(external_node_stream_.Readable.fromWeb(stream), (0,external_node_fs_.createWriteStream)(path));
        });
    }
    /** The commit a tag points at, through annotated tags; undefined where there is no such tag. */
    async tagCommit(tag) {
        const what = `read the tag ${tag}`;
        const git = '/repos/{owner}/{repo}/git';
        const ref = await this.#requests.json(what, `GET ${git}/ref/{ref}`, { ref: `tags/${tag}` }, [404]);
        let target = ref?.object;
        // A tag may point at a tag; git itself sets no limit.
        for (let depth = 0; target?.type === 'tag' && depth < 10; depth += 1) {
            target = (await this.#requests.json(what, `GET ${git}/tags/{tag_sha}`, { tag_sha: target.sha })).object;
        }
        return target?.sha;
    }
    /** All comments on a pull request, the oldest first (https://docs.github.com/en/rest/issues/comments). */
    async comments(pullRequest) {
        const route = `GET ${issues}/{issue_number}/comments`;
        const parameters = { issue_number: pullRequest };
        return (await this.#requests.pages('list the comments', route, parameters)).map(readComment);
    }
    /** Writes a comment, in one try: the caller looks whether a failed one was written after all. */
    async createComment(pullRequest, body) {
        const parameters = { issue_number: pullRequest, body };
        return readComment(await this.#requests.once(`POST ${issues}/{issue_number}/comments`, parameters));
    }
    /** Twice the same change is one, so it is tried again. */
    async updateComment(id, body) {
        const route = `PATCH ${issues}/comments/{comment_id}`;
        return readComment(await this.#requests.json('change the comment', route, { comment_id: id, body }));
    }
    /** Login of the person whose token it is; undefined for a token that is no person's, as a job's is. */
    async login() {
        try {
            return (await this.#requests.json('ask whose the token is', 'GET /user', {})).login;
        }
        catch (error) {
            // Not a rate limit, which has the same status: it would hide a comment of ours.
            if (failureOf(error.cause)?.status === 403)
                return undefined;
            throw error;
        }
    }
}

;// CONCATENATED MODULE: ./packages/core/lib/runner/github.js


/** GitHub's interface through octokit, which is loaded here; makes no request. The token is masked from now on. */
async function connectGitHub({ token, repository, apiUrl, retries }, host) {
    const { getOctokit } = await __webpack_require__.e(/* import() */ 918).then(__webpack_require__.bind(__webpack_require__, 1918));
    host.secret(token);
    const octokit = getOctokit(token, { baseUrl: apiUrl });
    const send = (route, parameters) => octokit.request(route, { ...parameters });
    return new GitHub(new Requests(send, repository, host, retries));
}

;// CONCATENATED MODULE: ./actions/publish-release/lib/run-facts.js






/** Reads what the runner and the work tree say. */
async function readRun(inputs, host) {
    const context = readContext();
    const workspace = process.env.GITHUB_WORKSPACE ?? process.cwd();
    const project = await readProject(workspace, context.repository);
    const release = tag_requireTag(inputs.tag ?? tagOfRef(context.ref) ?? plannedTag(project, context, inputs));
    return { inputs, context, host, workspace, project, release, github: () => connect(inputs, context, host) };
}
/** A dry run on a branch or a pull request makes the release that the next tag would. */
function plannedTag({ version }, { ref }, inputs) {
    if (version !== undefined && inputs['dry-run'])
        return `v${version}`;
    throw new lib_problem/* Problem */.A('decide which tag to release', {
        found: `this run was started by ${ref}, not by a tag.`,
        next: 'Start it by pushing a tag, give the input `tag`, or set `dry-run: true`.',
    });
}
async function connect(inputs, { repository, apiUrl }, host) {
    const token = inputs['github-token'];
    if (token === undefined)
        throw (0,runner_inputs/* badInput */.AN)('github-token', 'it is empty.', 'Leave it out for the token of the job.');
    return connectGitHub({ token, repository, apiUrl }, host);
}

;// CONCATENATED MODULE: ./actions/publish-release/lib/run.js






const outputs = [
    'tag',
    'version',
    'subjects',
    'images',
    'verdict',
    'manifest-sha256',
    'tarball',
    'url',
    'latest',
    'immutable',
];
const stages = {
    check: [checkStage],
    assemble: [assembleStage],
    publish: [publishStage],
    // The check once more: a tag that moved is found before anything is signed or logged.
    all: [checkStage, assembleStage, publishStage],
};
/** Fetches what other jobs made, goes through the stages, and hands the result on. */
async function run(inputs, host) {
    const releaseDir = inputs['release-dir'];
    await fetchArtifacts(inputs['from-artifacts'], releaseDir, host);
    const found = inputs.stage === 'collect' ? await collectStage(inputs, host) : await goThrough(stages[inputs.stage], inputs, host);
    if (inputs['to-artifact'] !== undefined)
        await storeArtifact(inputs['to-artifact'], releaseDir, host);
    return found;
}
async function goThrough(list, inputs, host) {
    const facts = await readRun(inputs, host);
    const found = { tag: facts.release.tag, version: facts.release.version };
    for (const stage of list)
        Object.assign(found, await stage(facts));
    return found;
}


/***/ })

};
