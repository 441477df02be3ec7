export const id = 886;
export const ids = [886];
export const modules = {

/***/ 8886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  outputs: () => (/* reexport */ outputs),
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./packages/core/lib/image/credentials.js


/**
 * Credentials for the one registry that the image is of. Without an authority, syft would offer them to every registry; trivy
 * has no such setting, so it gets a docker configuration that names the registry.
 */
async function registryEnv(target, credentials, scratch) {
    if (target.kind !== 'image' || credentials === undefined)
        return { syft: {}, trivy: {} };
    const registry = target.value.split('/')[0] ?? '';
    const directory = (0,external_node_path_.join)(scratch, 'docker');
    const auth = Buffer.from(`${credentials.username}:${credentials.password}`).toString('base64');
    await (0,promises_.mkdir)(directory, { recursive: true, mode: 0o700 });
    await (0,promises_.writeFile)((0,external_node_path_.join)(directory, 'config.json'), JSON.stringify({ auths: { [registry]: { auth } } }), { mode: 0o600 });
    return {
        syft: {
            SYFT_REGISTRY_AUTH_AUTHORITY: registry,
            SYFT_REGISTRY_AUTH_USERNAME: credentials.username,
            SYFT_REGISTRY_AUTH_PASSWORD: credentials.password,
        },
        trivy: { DOCKER_CONFIG: directory },
    };
}

// EXTERNAL MODULE: ./packages/evidence/lib/problem.js
var problem = __webpack_require__(8435);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
;// CONCATENATED MODULE: ./packages/evidence/lib/json.js

/** Parses JSON of at most `limit` characters; `what` names it in errors. Throws a Problem. */
function json_parseJson(text, what, limit = 256 * 1024 * 1024) {
    if (text.length > limit) {
        throw new problem/* Problem */.A(`read ${what}`, {
            found: `it has ${text.length} characters, more than the ${limit} accepted.`,
            next: 'Check what made it.',
        });
    }
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw new problem/* Problem */.A(`read ${what}`, {
            found: `it is not JSON (${(0,problem/* messageOf */.b)(cause)}).`,
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
function numberAt(value, ...path) {
    const found = json_at(value, ...path);
    return typeof found === 'number' && Number.isFinite(found) ? found : undefined;
}
/** The list at a path; empty when there is none (Go writes an empty list as null). */
function json_listAt(value, ...path) {
    const found = json_at(value, ...path);
    return Array.isArray(found) ? found : [];
}
/** The texts of a list, without what is no text. */
function textsAt(value, ...path) {
    return json_listAt(value, ...path).filter((item) => typeof item === 'string' && item !== '');
}
/** 2-space indent and a final newline, as all our JSON files have. */
function json_renderJson(value) {
    return `${JSON.stringify(value, undefined, 2)}\n`;
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
    return new problem/* Problem */.A('read the archive', {
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

;// CONCATENATED MODULE: ./packages/core/lib/image/tar-index.js



// An image has some dozens of entries; docker's own format a few for each layer.
const entryLimit = 100_000;
/** The plain files of an uncompressed tar, by path. Other entries (docker's links between layers) are passed over. */
async function readTarIndex(file, what) {
    const entries = new Map();
    const { size: end } = await file.stat();
    const block = Buffer.alloc(blockSize);
    for (let offset = 0, count = 0; offset + blockSize <= end; count++) {
        if (count > entryLimit)
            throw tar_index_damaged(what, `it has more than ${entryLimit} entries.`);
        await file.read(block, 0, blockSize, offset);
        const header = decodeHeader(block);
        if (header === undefined)
            return entries;
        const path = header.path.replace(/^\.\//, '');
        const entry = { path, size: header.size, offset: offset + blockSize };
        if (entry.offset + entry.size > end)
            throw tar_index_damaged(what, 'it ends in the middle.');
        if (header.type === '0')
            entries.set(path, entry);
        offset = entry.offset + Math.ceil(header.size / blockSize) * blockSize;
    }
    throw tar_index_damaged(what, 'it ends in the middle.');
}
/** The content of a small file of a tar, as text. */
async function readTarText(file, entry, limit, what) {
    if (entry.size > limit)
        throw tar_index_damaged(what, `${JSON.stringify(entry.path)} has ${entry.size} bytes, more than the ${limit} accepted.`);
    const buffer = Buffer.alloc(entry.size);
    await file.read(buffer, 0, entry.size, entry.offset);
    return buffer.toString('utf8');
}
/** Opens a file for reading, runs `body` and closes it. */
async function withFile(path, body) {
    const file = await (0,promises_.open)(path, 'r').catch((cause) => {
        throw new problem/* Problem */.A(`open the archive ${path}`, {
            found: cause.code === 'ENOENT' ? 'there is no such file.' : `${cause.message}.`,
            next: 'Check the path.',
            cause,
        });
    });
    try {
        return await body(file);
    }
    finally {
        await file.close();
    }
}
/** The Problem for an image archive that can't be used. */
function tar_index_damaged(what, found) {
    return new problem/* Problem */.A(`read the archive ${what}`, {
        found,
        next: 'Give an uncompressed tar as `docker save` or `buildah push IMAGE oci-archive:FILE` writes it.',
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/image/archive.js






const documentLimit = 4 * 1024 * 1024;
// Nothing else belongs into an OCI layout, so that no path of the archive is ever used as it is.
const layoutFile = /^(oci-layout|index\.json|blobs\/sha256\/[0-9a-f]{64})$/;
/**
 * Looks into an uncompressed tar of an image. An OCI layout (newer `docker save` writes one too) is unpacked into `directory`,
 * because trivy 0.59 does not read it from a tar.
 */
async function openImageArchive(path, directory) {
    return withFile(path, async (file) => {
        const entries = await readTarIndex(file, path);
        if (entries.has('oci-layout') && entries.has('index.json')) {
            for (const entry of entries.values())
                if (layoutFile.test(entry.path))
                    await unpack(path, entry, directory);
            return { format: 'oci', directory };
        }
        const manifest = entries.get('manifest.json');
        if (manifest === undefined)
            throw tar_index_damaged(path, 'it is neither an OCI layout nor what `docker save` writes.');
        const read = async (entry) => json_parseJson(await readTarText(file, entry, documentLimit, path), `${entry.path} of ${path}`);
        const name = json_textAt(await read(manifest), 0, 'Config');
        const config = name === undefined ? undefined : entries.get(name);
        if (config === undefined)
            throw tar_index_damaged(path, 'its manifest.json names no configuration that is there.');
        return { format: 'docker', platform: platformOf(await read(config), path) };
    });
}
function platformOf(config, path) {
    const parts = [json_textAt(config, 'os'), json_textAt(config, 'architecture'), json_textAt(config, 'variant')];
    const platform = parts.filter(part => part !== undefined).join('/');
    if (json_at(config, 'os') === undefined || !/^[a-z0-9]+\/[a-z0-9]+(\/[a-z0-9]+)?$/.test(platform))
        throw tar_index_damaged(path, 'its configuration names no platform.');
    return platform;
}
async function unpack(path, entry, directory) {
    const target = (0,external_node_path_.join)(directory, entry.path);
    await (0,promises_.mkdir)((0,external_node_path_.join)(directory, 'blobs', 'sha256'), { recursive: true });
    const source = (0,external_node_fs_.createReadStream)(path, {
        start: entry.offset,
        end: Math.max(entry.offset, entry.offset + entry.size - 1),
    });
    await (0,external_node_stream_promises_.pipeline)(entry.size === 0 ? [] : source, (0,external_node_fs_.createWriteStream)(target));
}

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
                throw new problem/* Problem */.A(`list the files of ${directory}`, {
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
        throw new problem/* Problem */.A(`read ${path}`, {
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
    throw new problem/* Problem */.A(`read ${path}`, {
        found: 'it is a symbolic link or a special file.',
        next: 'Put a plain file in its place.',
    });
}
/** Size in bytes, or undefined when there is no such regular file (links are not followed). */
async function fileSize(path) {
    const status = await (0,promises_.lstat)(path).catch(() => undefined);
    return status?.isFile() ? status.size : undefined;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/digest.js



/** SHA-256 of bytes (text as UTF-8), in lower-case hexadecimal. */
function digest_sha256(data) {
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

;// CONCATENATED MODULE: ./packages/core/lib/collect/oci-layout.js





const indexTypes = [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
];
// An index or manifest of a real image has some kilobytes; registries refuse ones above 4 MiB.
const oci_layout_documentLimit = 4 * 1024 * 1024;
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
        return { digest: root.digest, platforms: [await oci_layout_platformOf(directory, root, document)] };
    const images = (document.manifests ?? []).filter(isImage);
    const platforms = [];
    for (const image of images)
        platforms.push(await oci_layout_platformOf(directory, image, await readBlob(directory, image)));
    return { digest: root.digest, platforms };
}
// BuildKit puts attestations beside the images, as manifests of the platform unknown/unknown with an annotation. With one of
// the two alone, it could be an image that wants not to be looked at.
function isImage(descriptor) {
    return descriptor.annotations?.['vnd.docker.reference.type'] === undefined || descriptor.platform?.os !== 'unknown';
}
async function oci_layout_platformOf(directory, image, manifest) {
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
        return JSON.parse((await readLimited((0,external_node_path_.join)(directory, path), oci_layout_documentLimit)).toString('utf8'));
    }
    catch (error) {
        if (error instanceof problem/* Problem */.A)
            throw error;
        throw broken(directory, `${path === 'index.json' ? 'index.json' : what} cannot be read (${(0,problem/* messageOf */.b)(error)}).`);
    }
}
function broken(directory, found, next = 'Write it again, for example with `buildah push IMAGE oci:DIRECTORY`.') {
    return new problem/* Problem */.A(`read the OCI layout ${directory}`, { found, next });
}

;// CONCATENATED MODULE: ./packages/core/lib/image/layout.js






/**
 * The images of an OCI layout, one subject a platform. Engines that are given a layout of several platforms look at one and do
 * not say so; each gets a view of the layout (in `scratch`) that has only its own manifest.
 */
async function layoutSubjects(directory, name, scratch) {
    const { platforms } = await readLayout(directory);
    if (platforms.length === 0)
        throw new problem/* Problem */.A(`read the OCI layout ${directory}`, {
            found: 'its index lists no image.',
            next: 'Build the image again.',
        });
    const sorted = [...platforms].sort((a, b) => files_byBytes(a.platform, b.platform));
    return Promise.all(sorted.map(async ({ platform, digest }) => layoutSubject(await viewOf(directory, digest, scratch), name, platform.replaceAll('-', '/'), digest)));
}
function layoutSubject(view, name, platform, digest) {
    return { kind: 'image', name, platform, digest, syft: `oci-dir:${view}`, trivy: ['image', '--input', view] };
}
async function viewOf(directory, digest, scratch) {
    const view = (0,external_node_path_.join)(scratch, digest.replace(':', '-'));
    await (0,promises_.mkdir)(view, { recursive: true });
    const blob = await (0,promises_.readFile)((0,external_node_path_.join)(directory, 'blobs', 'sha256', digest.slice('sha256:'.length)));
    const mediaType = json_textAt(json_parseJson(blob.toString('utf8'), `the manifest ${digest}`), 'mediaType') ??
        'application/vnd.oci.image.manifest.v1+json';
    const manifest = { mediaType, digest, size: blob.length };
    await (0,promises_.writeFile)((0,external_node_path_.join)(view, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
    await (0,promises_.writeFile)((0,external_node_path_.join)(view, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests: [manifest] }));
    await (0,promises_.symlink)((0,external_node_path_.join)(await (0,promises_.realpath)(directory), 'blobs'), (0,external_node_path_.join)(view, 'blobs'), 'junction');
    return view;
}

;// CONCATENATED MODULE: ./packages/core/lib/image/reference.js
/** Takes apart a reference that target.ts accepted. A digest outweighs a tag; without either `latest` is never assumed. */
function parseReference(text) {
    const match = /^([^/]+)\/([^@:]+)(?::([^@]+))?(?:@(.+))?$/.exec(text);
    const wanted = match?.[4] ?? match?.[3];
    if (!match?.[1] || !match[2] || wanted === undefined)
        return undefined;
    return { registry: match[1], repository: match[2], wanted };
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./packages/core/lib/http/retry.js


/** A failure that may pass: worth another attempt. */
class retry_Transient extends problem/* Problem */.A {
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
            if (!(error instanceof retry_Transient) || failures >= policy.attempts)
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
function retry_retryAfterMs(header, now = Date.now()) {
    if (header === null)
        return undefined;
    if (/^\d{1,6}$/.test(header))
        return Number(header) * 1000;
    const date = Date.parse(header);
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
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
    return new Problem(attempted, { found: answer, next: nextStep(response.status) });
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
        return new retry_Transient(attempted, {
            found,
            next: 'Check the network and the proxy variables, or use a source that needs none.',
            cause: error,
        });
    }
    const reason = code ?? innermost(error);
    const found = received === '' ? `the request failed (${reason}).` : `the connection ended early (${reason})${received}.`;
    return new retry_Transient(attempted, { found, next: 'Check the network, and try again.', cause: error });
}
function innermost(error) {
    const cause = json_at(error, 'cause');
    return cause === undefined ? (json_textAt(error, 'message') ?? String(error)) : innermost(cause);
}
/** The system's or undici's code of a failed fetch, which hides it in its causes. */
function codeOf(error) {
    if (typeof error !== 'object' || error === null)
        return undefined;
    return codeOf(json_at(error, 'errors', 0)) ?? codeOf(json_at(error, 'cause')) ?? json_textAt(error, 'code');
}

;// CONCATENATED MODULE: ./packages/core/lib/http/body.js
/** The whole body of an answer; undefined as soon as it has more than `limit` bytes. */
async function readBody(response, limit) {
    const pieces = [];
    let size = 0;
    for await (const bytes of response.body ?? []) {
        size += bytes.length;
        if (size > limit)
            return undefined;
        pieces.push(bytes);
    }
    return Buffer.concat(pieces);
}

;// CONCATENATED MODULE: ./packages/core/lib/http/url.js

/** Parses the address of something to fetch. Throws a Problem for what is not http(s) or carries a password. */
function parseUrl(text, base) {
    const url = URL.parse(text, base?.href);
    // A wrong address is not repeated in the error: it may hold a password or a signed query.
    if (url === null)
        throw badUrl('the address is not a URL.', 'Give an address that starts with https://.');
    if (url.protocol !== 'https:' && url.protocol !== 'http:') {
        throw badUrl(`the address starts with ${url.protocol}//.`, 'Give an address that starts with https://.');
    }
    if (url.username !== '' || url.password !== '') {
        throw badUrl(`the address on ${url.host} holds a user name or a password.`, 'Use a server that needs none.');
    }
    return url;
}
/** An address for people: without query, which may hold a signature, and without fragment. */
function shownUrl(url) {
    return `${url.origin}${url.pathname}`;
}
/** True for an address of this machine, which needs no encryption on the way. */
function isLoopback(url) {
    return url.hostname === 'localhost' || url.hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(url.hostname);
}
function badUrl(found, next) {
    return new problem/* Problem */.A('use an address', { found, next });
}

;// CONCATENATED MODULE: ./packages/core/lib/http/request.js


const redirects = new Set([301, 302, 303, 307, 308]);
const maxRedirects = 5;
/**
 * GET, redirects followed: at most five, never from https to http (but on this machine), and without the authorization
 * once they leave the server that it is for. Rejects as fetch does when the connection fails.
 */
async function request(url, headers, signal) {
    const first = parseUrl(url);
    let current = first;
    for (let hops = 0; hops <= maxRedirects; hops++) {
        const response = await fetch(current, { headers: headersFor(headers, first, current), signal, redirect: 'manual' });
        const target = response.headers.get('location');
        if (!redirects.has(response.status) || target === null)
            return response;
        await response.body?.cancel();
        current = follow(first, current, target);
    }
    throw new problem/* Problem */.A(`download ${shownUrl(first)}`, {
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
    const to = parseUrl(target, from);
    if (from.protocol === 'http:' || to.protocol === 'https:' || isLoopback(to))
        return to;
    throw new problem/* Problem */.A(`download ${shownUrl(first)}`, {
        found: `the server redirects to ${to.origin}, which is not encrypted.`,
        next: 'Use a server that stays on https.',
    });
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./packages/core/lib/image/registry-auth.js






/** The value of an Authorization header. */
function basicAuthorization({ username, password }) {
    return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}
/**
 * Answers a registry's challenge (`Bearer realm="…",service="…",scope="…"`) with a token for reading one repository:
 * https://distribution.github.io/distribution/spec/auth/token/. undefined when it is no such challenge or is refused.
 */
async function bearerAuthorization(challenge, { repository }, credentials) {
    const realm = parameter(challenge, 'realm');
    if (!/^bearer /i.test(challenge) || realm === undefined || !URL.canParse(realm))
        return undefined;
    const url = new URL(realm);
    // A registry may name any server; a password does not go there in the clear.
    if (url.protocol !== 'https:' && !isLoopback(url))
        return undefined;
    const service = parameter(challenge, 'service');
    if (service !== undefined)
        url.searchParams.set('service', service);
    url.searchParams.set('scope', `repository:${repository}:pull`);
    const response = await request(url.href, credentials === undefined ? {} : { authorization: basicAuthorization(credentials) }, AbortSignal.timeout(30_000));
    if (response.status !== 200) {
        await response.body?.cancel();
        return undefined;
    }
    const answer = await response.json().catch(() => undefined);
    const token = json_textAt(answer, 'token') ?? json_textAt(answer, 'access_token');
    return token === undefined ? undefined : `Bearer ${token}`;
}
/** What `docker login` left for a registry; undefined where there is nothing, or only a credential helper, which we do not run. */
async function loggedIn(registry, env = process.env) {
    const path = (0,external_node_path_.join)(env.DOCKER_CONFIG ?? (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.docker'), 'config.json');
    const text = await (0,promises_.readFile)(path, 'utf8').catch(() => undefined);
    const auth = text === undefined ? undefined : json_textAt(json_parseJson(text, path, 1024 * 1024), 'auths', registry, 'auth');
    if (auth === undefined)
        return undefined;
    const [username = '', ...password] = Buffer.from(auth, 'base64').toString('utf8').split(':');
    return { username, password: password.join(':') };
}
function parameter(challenge, name) {
    return new RegExp(`[ ,]${name}="([^"]*)"`, 'i').exec(challenge)?.[1];
}

;// CONCATENATED MODULE: ./packages/core/lib/image/registry.js








// https://github.com/opencontainers/distribution-spec/blob/main/spec.md: larger manifests may be refused.
const manifestLimit = 4 * 1024 * 1024;
const registry_indexTypes = [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
];
const accepted = [
    ...registry_indexTypes,
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.v2+json',
];
/** Reads manifests of one repository. */
class Registry {
    #base;
    #credentials;
    #retry;
    #authorization;
    #reference;
    constructor(reference, credentials, policy = patient) {
        this.#reference = reference;
        this.#credentials = credentials;
        this.#retry = policy;
        this.#base = `${registry_isLoopback(reference.registry) ? 'http' : 'https'}://${reference.registry}/v2/${reference.repository}`;
        this.#authorization = credentials === undefined ? undefined : basicAuthorization(credentials);
    }
    /** Resolves the tag or digest once; whatever is done with the image afterwards is done by these digests. */
    async image() {
        const root = await this.#manifest(this.#reference.wanted);
        if (!registry_indexTypes.includes(root.mediaType))
            return { digest: root.digest, platforms: [await this.#single(root)] };
        const images = json_listAt(root.document, 'manifests').filter(registry_isImage);
        return {
            digest: root.digest,
            platforms: images.map(image => ({ platform: registry_platformOf(json_at(image, 'platform')), digest: digestOf(image) })),
        };
    }
    async #single({ digest, document }) {
        const config = json_textAt(document, 'config', 'digest') ?? '';
        if (!/^sha256:[0-9a-f]{64}$/.test(config))
            throw this.#problem('its manifest names no configuration.', 'Check that it is the image of a container.');
        const body = await this.#get(`blobs/${config}`, {});
        if (`sha256:${digest_sha256(body)}` !== config)
            throw this.#problem('the registry answered with another configuration than it was asked for.', 'Do not use this registry.');
        return { platform: registry_platformOf(json_parseJson(body.toString('utf8'), `the configuration ${config}`)), digest };
    }
    async #manifest(wanted) {
        const body = await this.#get(`manifests/${wanted}`, { accept: accepted.join(', ') });
        const digest = `sha256:${digest_sha256(body)}`;
        if (wanted.startsWith('sha256:') && wanted !== digest)
            throw this.#problem(`the registry answered with the digest ${digest}.`, 'Do not use this registry.');
        const document = json_parseJson(body.toString('utf8'), `the manifest ${wanted}`);
        return {
            digest,
            document,
            mediaType: json_textAt(document, 'mediaType') ?? (json_listAt(document, 'manifests').length > 0 ? (registry_indexTypes[0] ?? '') : ''),
        };
    }
    #get(path, headers) {
        return retry(() => this.#attempt(path, headers), this.#retry, () => { });
    }
    async #attempt(path, headers) {
        const response = await this.#send(path, headers);
        if (response.status !== 401)
            return this.#body(response);
        const challenge = response.headers.get('www-authenticate') ?? '';
        await response.body?.cancel();
        const token = await bearerAuthorization(challenge, this.#reference, this.#credentials);
        if (token === undefined)
            throw this.#denied(401);
        this.#authorization = token;
        return this.#body(await this.#send(path, headers));
    }
    async #send(path, headers) {
        const authorization = this.#authorization === undefined ? {} : { authorization: this.#authorization };
        try {
            return await request(`${this.#base}/${path}`, { ...headers, ...authorization }, AbortSignal.timeout(30_000));
        }
        catch (error) {
            throw error instanceof problem/* Problem */.A ? error : brokenConnection(error, `${this.#base}/${path}`, '');
        }
    }
    async #body(response) {
        if (response.status === 401 || response.status === 403)
            throw this.#denied(response.status);
        if (response.status === 404)
            throw this.#problem('the registry has no such image.', 'Check the reference. Push the image before this step.');
        if (response.status !== 200)
            throw new retry_Transient(this.#attempted(), {
                found: `the registry answered ${response.status}.`,
                next: 'Try again later.',
            });
        const body = await readBody(response, manifestLimit);
        if (body === undefined)
            throw this.#problem(`its manifest has more than the ${manifestLimit} bytes accepted.`, 'Check the reference.');
        return body;
    }
    #denied(status) {
        return this.#problem(`the registry refuses to show it (${status}).`, 'Give `registry-username` and `registry-password`, or log in before this step. For ghcr.io the job needs `permissions: packages: read`.');
    }
    #problem(found, next) {
        return new problem/* Problem */.A(this.#attempted(), { found, next });
    }
    #attempted() {
        const { registry, repository, wanted } = this.#reference;
        return `read the image ${registry}/${repository}${wanted.startsWith('sha256:') ? '@' : ':'}${wanted}`;
    }
}
// BuildKit puts attestations beside the images, as manifests of the platform unknown/unknown with an annotation. With one of
// the two alone, it could be an image that wants not to be looked at.
function registry_isImage(descriptor) {
    return (json_textAt(descriptor, 'annotations', 'vnd.docker.reference.type') === undefined ||
        json_textAt(descriptor, 'platform', 'os') !== 'unknown');
}
function registry_platformOf(value) {
    return ['os', 'architecture', 'variant']
        .map(key => json_textAt(value, key))
        .filter(part => part !== undefined)
        .join('/');
}
function digestOf(descriptor) {
    return json_textAt(descriptor, 'digest') ?? '';
}
function registry_isLoopback(registry) {
    return /^(localhost|127\.\d+\.\d+\.\d+)(:\d+)?$/.test(registry);
}

;// CONCATENATED MODULE: ./packages/core/lib/image/subjects.js








/** What a target holds: the directory, or an image's platforms. Throws a Problem when it is missing or empty. */
async function subjectsOf(target, options) {
    if (target.kind === 'dir')
        return [await directorySubject(target.value, options.name)];
    const subjects = await imageSubjects(target, options);
    requireDistinct(subjects, options.name);
    if (options.platforms.length === 0)
        return subjects;
    const wanted = subjects.filter(subject => options.platforms.includes(subject.platform ?? ''));
    const absent = options.platforms.filter(platform => !subjects.some(subject => subject.platform === platform));
    if (absent.length === 0)
        return wanted;
    throw new problem/* Problem */.A(`use the image ${options.name}`, {
        found: `it has no platform ${absent.join(', ')}.`,
        next: `It has: ${subjects.map(subject => subject.platform).join(', ')}.`,
    });
}
/** No image is no clean image; and of two for one platform, one's evidence would replace the other's. */
function requireDistinct(subjects, name) {
    const platforms = subjects.map(({ platform = '' }) => platform);
    const odd = platforms.find(platform => !/^[a-z0-9]+\/[a-z0-9_]+(?:\/[a-z0-9_.]+)?$/.test(platform));
    const twice = platforms.find((platform, index) => platforms.indexOf(platform) !== index);
    if (subjects.length === 0)
        throw unusable(name, 'its index lists no image.');
    if (odd !== undefined)
        throw unusable(name, `one of its images is for the platform ${JSON.stringify(odd)}.`);
    if (twice !== undefined)
        throw unusable(name, `its index lists two images for ${twice}.`);
}
function unusable(name, found) {
    return new problem/* Problem */.A(`use the image ${name}`, { found, next: 'Build it again, with one image for each platform.' });
}
async function directorySubject(path, name) {
    const status = await (0,promises_.stat)(path).catch(() => undefined);
    if (!status?.isDirectory())
        throw new problem/* Problem */.A(`use the directory ${path}`, {
            found: status === undefined ? 'there is none.' : 'it is no directory.',
            next: 'Check the path.',
        });
    const root = await (0,promises_.realpath)(path);
    return { kind: 'directory', name, syft: `dir:${root}`, trivy: ['fs', root], root };
}
async function imageSubjects(target, { name, scratch, credentials }) {
    if (target.kind === 'image')
        return registrySubjects(target.value, name, credentials);
    if (target.kind === 'oci-dir')
        return layoutSubjects(target.value, name, scratch);
    const archive = await openImageArchive(target.value, (0,external_node_path_.join)(scratch, 'archive'));
    if (archive.format === 'oci')
        return layoutSubjects(archive.directory, name, scratch);
    return [
        {
            kind: 'image',
            name,
            platform: archive.platform,
            syft: `docker-archive:${target.value}`,
            trivy: ['image', '--input', target.value],
        },
    ];
}
async function registrySubjects(text, name, credentials) {
    const reference = parseReference(text);
    if (reference === undefined) {
        throw new problem/* Problem */.A(`use the image ${text}`, {
            found: 'it has neither a digest nor a tag.',
            next: 'Give it by digest: image:REGISTRY/REPOSITORY@sha256:DIGEST.',
        });
    }
    const image = await new Registry(reference, credentials ?? (await loggedIn(reference.registry))).image();
    return image.platforms.map(({ platform, digest }) => {
        const pinned = `${reference.registry}/${reference.repository}@${digest}`;
        return {
            kind: 'image',
            name,
            platform,
            digest,
            syft: `registry:${pinned}`,
            trivy: ['image', '--image-src', 'remote', pinned],
        };
    });
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
async function release_dir_writePart(releaseDir, name, part) {
    const text = `${JSON.stringify({ files: part.files ?? [], images: part.images ?? [] }, undefined, 2)}\n`;
    await files_writeFileAtomic((0,external_node_path_.join)(partsDir(releaseDir), `${name}.json`), text);
}
/** All parts as one, in a fixed order. */
async function readParts(releaseDir) {
    await mkdir(partsDir(releaseDir), { recursive: true });
    const names = (await readdir(partsDir(releaseDir))).filter(name => name.endsWith('.json')).sort(byBytes);
    const parts = await Promise.all(names.map(name => readPart(join(partsDir(releaseDir), name))));
    const files = new Map(parts.flatMap(part => part.files).map(file => [file.path, file]));
    const images = new Map(parts.flatMap(part => part.images).map(image => [image.name, image]));
    return {
        files: [...files.values()].sort((a, b) => byBytes(a.path, b.path)),
        images: [...images.values()].sort((a, b) => byBytes(a.name, b.name)),
    };
}
async function readPart(path) {
    const part = parseJson(await readFile(path, 'utf8'), path);
    const images = listAt(part, 'images');
    const whole = listAt(part, 'files').every(file => textAt(file, 'path') !== undefined) && images.every(release_dir_isImage);
    if (whole)
        return { files: listAt(part, 'files'), images: images };
    throw new Problem(`read ${path}`, {
        found: 'it is not what a step leaves of its files and images.',
        next: 'Remove that directory, and run the steps again.',
    });
}
/** Parts travel between jobs, so a layout stands where `stage: collect` puts it, and nowhere else. */
function release_dir_isImage(image) {
    const [name, layout] = [textAt(image, 'name'), textAt(image, 'layout')];
    return name !== undefined && !/[\\/]|^\.+$/.test(name) && layout === `${layoutsDirName}/${name}`;
}

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

;// CONCATENATED MODULE: ./packages/evidence/lib/release-names.js
/** Files of a release directory that its manifest can't list: itself, its signature, and the sums over both. */
const unlisted = (/* unused pure expression or super */ null && (['manifest.yaml', 'manifest.yaml.sigstore.json', 'SHA256SUMS']));
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
    throw new problem/* Problem */.A(`merge the artifact ${JSON.stringify(name)} into the release directory`, {
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
    throw new problem/* Problem */.A(`merge the artifact ${JSON.stringify(name)} into the release directory`, {
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
        throw new problem/* Problem */.A(what, {
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
            throw new problem/* Problem */.A(what, {
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
    throw new problem/* Problem */.A(`download the artifact ${JSON.stringify(name)}`, {
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
        throw new problem/* Problem */.A(what, {
            found: 'GitHub Enterprise Server has no artifact service of version 4.',
            next: 'Move the release directory with the upload and download actions that your server supports.',
        });
    }
    const missing = ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL'].filter(name => !process.env[name]);
    if (missing.length === 0)
        return;
    throw new problem/* Problem */.A(what, {
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
        if (error instanceof problem/* Problem */.A)
            throw error;
        throw explain(what, error);
    }
}
function explain(what, cause) {
    const message = (0,problem/* messageOf */.b)(cause);
    if (/\(409\)|conflict|already exists/i.test(message)) {
        return new problem/* Problem */.A(what, {
            found: 'this run already has an artifact of that name.',
            next: 'Give each upload, and each leg of a matrix, a name of its own.',
            details: message,
            cause,
        });
    }
    return new problem/* Problem */.A(what, {
        found: `the artifact service said: ${message.trim().split('\n')[0]}`,
        next: 'Run the job again.',
        details: message,
        cause,
    });
}

// EXTERNAL MODULE: ./packages/core/lib/runner/target-inputs.js
var target_inputs = __webpack_require__(2912);
// EXTERNAL MODULE: ./packages/core/lib/runner/action.js + 5 modules
var action = __webpack_require__(8069);
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

;// CONCATENATED MODULE: ./packages/evidence/lib/severity.js
/** From the least to the most severe. Grype alone knows NEGLIGIBLE. */
const severities = ['UNKNOWN', 'NEGLIGIBLE', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL'];
/** The severity that an engine wrote, in any case; what we don't know is UNKNOWN. */
function parseSeverity(text) {
    const upper = text?.toUpperCase();
    return severities.find(known => known === upper) ?? 'UNKNOWN';
}
/** Bigger is worse. */
function rank(severity) {
    return severities.indexOf(severity);
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
function shape_readShape(shape, value, what, next = 'Correct the file.') {
    try {
        return shape(value, '');
    }
    catch (error) {
        if (error instanceof WrongShape)
            throw new problem/* Problem */.A(`read ${what}`, { found: error.message, next, cause: error });
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
    throw new problem/* Problem */.A(`read ${what}`, {
        found,
        next,
        ...(cause === undefined ? {} : { cause, details: (0,problem/* messageOf */.b)(cause) }),
    });
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
const signer = (value, at) => {
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
    fail: withDefault(list(oneOf(...severities), severities.length), ['HIGH', 'CRITICAL']),
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
    signers: optional(list(signer, 100)),
});
/** What holds without a policy file: HIGH and CRITICAL with a fix fail, no exceptions, databases of five days, all evidence. */
const defaultPolicy = shape({ version: 1 }, '');
/** Parses a policy; `what` names the file in errors. Unknown keys and days that do not exist throw a Problem. */
function parsePolicy(source, what = '.github/release-policy.yaml') {
    return shape_readShape(shape, parseYaml(source, what), what, 'Correct the policy; its keys: https://github.com/org/release-tools/blob/v1/docs/policy.md.');
}
/** The whole policy, defaults written out: `policy.yaml` of a release, from which the verdict can be computed again. */
function renderPolicy(policy) {
    return renderYaml(policy);
}

;// CONCATENATED MODULE: ./packages/core/lib/own-tool.js
/** release-tools itself, as the maker of a file; a test compares the version with package.json. */
const ownTool = { name: 'release-tools', version: '1.0.0' };

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
        throw new problem/* Problem */.A(`read the policy ${shown}`, {
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
    await release_dir_writePart(releaseDir, 'scan-image.policy', {
        files: [{ path: 'policy.yaml', mediaType: 'application/yaml', madeBy: ownTool, reproducible: 'bytes' }],
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/scan/gate.js



const gate_shown = 3;
/** Passes the outputs on, or fails the step with them when the decision is no pass and the gate is on. */
function gate(decision, outputs, inputs, host) {
    for (const warning of decision.warnings)
        host.warning(warning);
    if (decision.result === 'pass')
        return outputs;
    const problem = gate_explain(decision, workspaceRelative(inputs.policy));
    if (inputs.gate)
        throw new action/* Failed */.c(problem, outputs);
    host.warning(`${problem.message} The gate is off, so this step does not fail.`);
    return outputs;
}
function gate_explain({ result, reasons }, policy) {
    const more = reasons.length > gate_shown ? [`${reasons.length - gate_shown} more in the details.`] : [];
    const found = [...reasons.slice(0, gate_shown), ...more].join(' ');
    const parts = { found, details: reasons.join('\n') };
    if (result === 'error') {
        return new problem/* Problem */.A('judge the vulnerabilities', {
            ...parts,
            next: 'Nothing is known of what was not scanned, so this is no pass. Correct the cause and run again.',
        });
    }
    return new problem/* Problem */.A('accept the vulnerabilities', {
        ...parts,
        next: `Update the packages, or add an exception with a reason and a date to ${policy}.`,
    });
}

// EXTERNAL MODULE: ./packages/evidence/lib/findings.js
var lib_findings = __webpack_require__(1148);
;// CONCATENATED MODULE: ./packages/evidence/lib/findings-document.js




// The same rules stand in docs/schema/findings.v1.json.
const line = matching(/^[\s\S]{0,4000}$/, 'text of at most 4000 characters');
const digest = matching(/^sha256:[0-9a-f]{64}$/, '"sha256:" and 64 lower-case hexadecimal digits');
const severity = oneOf(...severities);
const count = number(0, Number.MAX_SAFE_INTEGER);
const fix = object({ state: oneOf(...lib_findings/* fixStates */.sQ), versions: list(line, 1000) });
const opinion = object({
    engine: oneOf(...lib_findings/* engineNames */.Ry),
    id: shape_text,
    severity,
    source: shape_text,
    fix,
    title: optional(line),
    url: optional(line),
    cvss: optional(number(0, 10)),
    epss: optional(number(0, 1)),
    knownExploited: optional(shape_boolean),
});
const finding = object({
    id: shape_text,
    aliases: list(shape_text, 1000),
    package: object({ name: shape_text, version: line, type: line, purl: optional(shape_text) }),
    severity,
    fix,
    locations: list(line),
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
    name: oneOf(...lib_findings/* engineNames */.Ry),
    version: shape_text,
    sha256: optional(matching(/^[0-9a-f]{64}$/, '64 lower-case hexadecimal digits')),
    status: oneOf('ok', 'error'),
    database,
    error: optional(line),
});
const target = object({
    kind: oneOf('directory', 'image'),
    name: shape_text,
    platform: optional(shape_text),
    digest: optional(digest),
});
const counts = object({ UNKNOWN: count, NEGLIGIBLE: count, LOW: count, MEDIUM: count, HIGH: count, CRITICAL: count });
const findings_document_shape = object({
    schema: oneOf(lib_findings/* findingsSchema */.Qr),
    target,
    scanned: matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/, 'a time like 2026-01-31T12:00:00Z'),
    engines: list(engine, 10),
    summary: object({ total: count, severities: counts, fixable: count, disagreements: count }),
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
        schema: lib_findings/* findingsSchema */.Qr,
        target: parts.target,
        scanned: parts.scanned,
        engines: parts.engines,
        summary: {
            total: findings.length,
            severities: severities_,
            fixable: findings.filter(lib_findings/* isFixable */.G4).length,
            disagreements: findings.filter(finding => finding.disagreement !== undefined).length,
        },
        findings,
    };
}
/** The bytes of `vulnerabilities.json`. */
function renderFindings(document) {
    return json_renderJson(document);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/merge.js



/**
 * Joins what engines report: records of the same package that share an identifier are one finding with several opinions.
 * `ran` names the engines that ran to their end, in whose silence there is an opinion too. The order of the records does
 * not matter.
 */
function mergeRecords(records, ran) {
    const split = records.flatMap(oneByCve);
    const findings = groups(split).map(group => toFinding(group, ran));
    return findings.sort((a, b) => rank(b.severity) - rank(a.severity) || files_byBytes(sortKey(a), sortKey(b)));
}
/**
 * An advisory (ELSA, ALAS, some GHSA) may be about several CVEs, and another engine lists them apart: one record for each
 * CVE, so that counts agree and an exception for one CVE does not cover its neighbours.
 */
function oneByCve(record) {
    const cves = record.ids.filter(id => id.startsWith('CVE-'));
    if (cves.length < 2)
        return [record];
    const own = record.opinion.id;
    // A record that is listed by its CVE is about that one; the others are relatives.
    return (own.startsWith('CVE-') ? [own] : cves).map(cve => ({
        ...record,
        ids: own.startsWith('CVE-') ? [own, ...record.ids.filter(id => !id.startsWith('CVE-'))] : [cve],
    }));
}
// Identifiers of one vulnerability each. Advisories of distributors (DSA, RHSA, ALAS) collect several, so they join nothing.
const identifier = /^(CVE|GHSA|PYSEC|GO|RUSTSEC|OSV|MAL|TEMP|NSWG-ECO)-/;
/** Union-find over (package, identifier): the groups of records that are about the same thing. */
function groups(records) {
    const parent = records.map((_, index) => index);
    const find = (index) => {
        let root = index;
        while (parent[root] !== root)
            root = parent[root] ?? root;
        parent[index] = root;
        return root;
    };
    const first = new Map();
    const ambiguous = ambiguousKeys(records);
    for (const [index, record] of records.entries()) {
        for (const key of joinKeys(record).filter(key => !ambiguous.has(key))) {
            const other = first.get(key);
            if (other === undefined)
                first.set(key, index);
            else
                parent[find(index)] = find(other);
        }
    }
    return [...Map.groupBy(records, (_, index) => find(index)).values()];
}
function joinKeys(record) {
    const identifiers = record.ids.filter(id => identifier.test(id));
    return (identifiers.length > 0 ? identifiers : record.ids).map(id => `${packageKey(record.package)}\n${id}`);
}
/**
 * Identifiers under which one package has several CVEs: joined by them, the CVEs would be one finding, of which all but one are
 * hidden among the aliases, and an exception for one would cover the others.
 */
function ambiguousKeys(records) {
    const cves = new Map();
    for (const record of records) {
        const own = record.ids.filter(id => id.startsWith('CVE-'));
        for (const key of joinKeys(record))
            cves.set(key, new Set([...(cves.get(key) ?? []), ...own]));
    }
    return new Set([...cves].filter(([, own]) => own.size > 1).map(([key]) => key));
}
function toFinding(group, ran) {
    const opinions = distinct(group.map(record => record.opinion)).sort((a, b) => files_byBytes(opinionKey(a), opinionKey(b)));
    const ids = distinct(group.flatMap(record => [...record.ids, record.opinion.id])).sort(files_byBytes);
    const id = ids.find(one => one.startsWith('CVE-')) ?? ids.find(one => one.startsWith('GHSA-')) ?? ids[0] ?? '';
    const disagreement = disagreementOf(opinions, ran);
    return {
        id,
        aliases: ids.filter(one => one !== id),
        package: [...group].sort((a, b) => files_byBytes(JSON.stringify([a.opinion.engine, a.package]), JSON.stringify([b.opinion.engine, b.package])))[0]?.package ?? { name: '', version: '', type: '' },
        severity: highest(opinions.map(opinion => opinion.severity)),
        fix: bestFix(opinions.map(opinion => opinion.fix)),
        locations: distinct(group.flatMap(record => record.locations)).sort(files_byBytes),
        opinions,
        ...(disagreement === undefined ? {} : { disagreement }),
    };
}
function disagreementOf(opinions, ran) {
    const worst = ran
        .map(engine => opinions.filter(opinion => opinion.engine === engine))
        .filter(own => own.length > 0)
        .map(own => highest(own.map(opinion => opinion.severity)));
    if (worst.length < ran.length)
        return 'presence';
    return worst.every(severity => sameSeverity(severity, worst[0] ?? severity)) ? undefined : 'severity';
}
/** A fix that one engine knows is a fix; its versions are those of all that know one. */
function bestFix(fixes) {
    const order = ['fixed', 'not-fixed', 'wont-fix', 'unknown'];
    const state = order.find(one => fixes.some(fix => fix.state === one)) ?? 'unknown';
    return { state, versions: state === 'fixed' ? distinct(fixes.flatMap(fix => fix.versions)).sort(files_byBytes) : [] };
}
function distinct(values) {
    return [...new Map(values.map(value => [JSON.stringify(value), value])).values()];
}
function opinionKey(opinion) {
    return `${opinion.engine}\n${opinion.id}\n${opinion.source}\n${JSON.stringify(opinion)}`;
}
// Two findings of one advisory that was not joined differ in what else they hold.
function sortKey(finding) {
    const { name, version, purl = '' } = finding.package;
    return [name, version, finding.id, purl, JSON.stringify(finding)].join('\n');
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sarif-rule.js

// Where no engine gives a score, one from the middle of the band that GitHub shows for the severity:
// over 9.0 critical, 7.0 to 8.9 high, 4.0 to 6.9 medium, 0.1 to 3.9 low.
const typicalScore = {
    CRITICAL: 9.5,
    HIGH: 8,
    MEDIUM: 5.5,
    LOW: 2,
    NEGLIGIBLE: 0.5,
    UNKNOWN: 0.1,
};
const bands = {
    CRITICAL: [9.1, 10],
    HIGH: [7, 9],
    MEDIUM: [4, 6.9],
    LOW: [0.1, 3.9],
    NEGLIGIBLE: [0.1, 3.9],
    UNKNOWN: [0.1, 3.9],
};
/** The SARIF rule of a vulnerability, made of all its findings. */
function rule(id, findings) {
    const opinions = findings.flatMap(finding => finding.opinions);
    const severity = highest(findings.map(finding => finding.severity));
    const title = opinions.map(opinion => opinion.title).find(Boolean) ?? `${id} in ${findings[0]?.package.name ?? 'a package'}`;
    const uri = webAddress(opinions);
    return {
        id,
        name: id,
        shortDescription: { text: `${id}: ${title}`.slice(0, 1024) },
        fullDescription: { text: title },
        help: { text: helpText(id, findings) },
        ...(uri === undefined ? {} : { helpUri: uri }),
        properties: {
            'security-severity': score(opinions, severity).toFixed(1),
            precision: 'high',
            tags: ['security', 'vulnerability', severity.toLowerCase()],
        },
    };
}
/** The highest score, kept within the band of the severity that the report shows, so that both say the same. */
function score(opinions, severity) {
    const known = opinions.map(opinion => opinion.cvss).filter(cvss => cvss !== undefined);
    const [low, high] = bands[severity];
    return known.length === 0 ? typicalScore[severity] : Math.min(high, Math.max(low, ...known));
}
function webAddress(opinions) {
    return opinions
        .map(opinion => opinion.url)
        .find(url => url !== undefined && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol));
}
function helpText(id, findings) {
    const aliases = [...new Set(findings.flatMap(finding => finding.aliases))];
    const fixes = [...new Set(findings.flatMap(finding => finding.fix.versions))];
    const also = aliases.length === 0 ? '' : ` It is also known as ${aliases.join(', ')}.`;
    return `${id} affects ${[...new Set(findings.map(finding => finding.package.name))].join(', ')}.${also} ${fixes.length === 0 ? 'No fix is known.' : `Update to ${fixes.join(', ')}.`}`;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sarif.js






// https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support: GitHub refuses a run with more
// results, and keeps the first 5,000.
const resultLimit = 25_000;
const locationLimit = 10;
/**
 * SARIF 2.1.0 of a scan: one run, whose `automationDetails.id` names the target, so that uploads of several images do not replace
 * each other. Most severe first. Findings under a valid exception are there, marked as suppressed.
 */
function renderSarif(document, exceptions = []) {
    const findings = document.findings.slice(0, resultLimit);
    const byId = Map.groupBy(findings, finding => finding.id);
    const ids = [...byId.keys()];
    const prints = fingerprints(document, findings);
    return json_renderJson({
        $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: 'release-tools',
                        informationUri: 'https://github.com/org/release-tools',
                        rules: ids.map(id => rule(id, byId.get(id) ?? [])),
                    },
                },
                automationDetails: {
                    id: `release-tools/${[document.target.name, document.target.platform].filter(Boolean).join('/')}/`,
                },
                columnKind: 'utf16CodeUnits',
                invocations: [invocation(document)],
                results: findings.map((finding, index) => result(document, finding, ids.indexOf(finding.id), prints[index] ?? '', exceptions)),
            },
        ],
    });
}
/** How an engine's failure or a cut list shows in the report itself. */
function invocation(document) {
    const failed = document.engines
        .filter(engine => engine.status === 'error')
        .map(engine => `${engine.name}: ${engine.error ?? 'it failed'}`);
    const left = document.findings.length - resultLimit;
    const cut = left > 0 ? [`${left} of the less severe findings are left out here; vulnerabilities.json has all.`] : [];
    return {
        executionSuccessful: failed.length === 0,
        toolExecutionNotifications: [...failed, ...cut].map(text => ({
            level: failed.includes(text) ? 'error' : 'note',
            message: { text },
        })),
    };
}
function result(document, finding, ruleIndex, fingerprint, exceptions) {
    const valid = exceptions.filter(applied => !applied.expired && applied.findings.includes(finding));
    return {
        ruleId: finding.id,
        ruleIndex,
        level: level(finding.severity),
        message: { text: message(finding) },
        locations: locations(document, finding),
        partialFingerprints: { 'releaseToolsFinding/v1': fingerprint },
        ...(valid.length === 0
            ? {}
            : {
                suppressions: valid.map(({ exception }) => ({
                    kind: 'external',
                    status: 'accepted',
                    justification: `${exception.reason} (until ${exception.expires})`,
                })),
            }),
        properties: {
            severity: finding.severity,
            purl: finding.package.purl ?? '',
            engines: [...new Set(finding.opinions.map(opinion => opinion.engine))],
            disagreement: finding.disagreement ?? 'none',
        },
    };
}
function level(severity) {
    if (rank(severity) >= rank('HIGH'))
        return 'error';
    return severity === 'MEDIUM' ? 'warning' : 'note';
}
function message(finding) {
    const fix = finding.fix.versions.length > 0
        ? `Fixed in ${finding.fix.versions.join(', ')}.`
        : finding.fix.state === 'wont-fix'
            ? 'It will not be fixed.'
            : 'No fix is known.';
    const opinions = finding.opinions.map(opinion => `${opinion.engine} says ${opinion.severity}`);
    return `${finding.id} in ${(0,lib_findings/* packageLabel */.lL)(finding.package)}. ${fix} ${[...new Set(opinions)].join(', ')}.`;
}
// GitHub shows a result only when it has a path. In an image no path is one of the repository, so they stand under the image's name.
function locations({ target }, finding) {
    const prefix = target.kind === 'image'
        ? [target.name, ...(target.platform === undefined ? [] : [target.platform.replaceAll('/', '-')])]
        : [];
    const paths = finding.locations.length > 0 ? finding.locations : [finding.package.name];
    return paths.slice(0, locationLimit).map(path => ({
        physicalLocation: {
            artifactLocation: { uri: [...prefix, ...path.split('/').filter(Boolean)].map(encodeURIComponent).join('/') },
            region: { startLine: 1 },
        },
        logicalLocations: [
            {
                name: finding.package.name,
                fullyQualifiedName: finding.package.purl ?? (0,lib_findings/* packageLabel */.lL)(finding.package),
                kind: 'package',
            },
        ],
    }));
}
/**
 * The same for the same vulnerability in the same package after an update that does not fix it, so that an alert stays one
 * alert: no version goes into it. Several versions of one package side by side are told apart by their order.
 */
function fingerprints({ target }, findings) {
    const seen = new Map();
    return findings.map(finding => {
        const purl = finding.package.purl === undefined ? undefined : parsePurl(finding.package.purl);
        const identity = JSON.stringify([
            target.name,
            target.platform ?? '',
            finding.id,
            purl?.type ?? '',
            purl?.name ?? finding.package.name,
        ]);
        const count = (seen.get(identity) ?? 0) + 1;
        seen.set(identity, count);
        return `${digest_sha256(identity)}:${count}`;
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
        throw new problem/* Problem */.A('decide on the evidence', {
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
        (!policy.vulnerabilities['only-fixable'] || (0,lib_findings/* isFixable */.G4)(finding)));
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
            `${finding.severity} ${finding.id} in ${(0,lib_findings/* packageLabel */.lL)(finding.package)}`,
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

// EXTERNAL MODULE: ./packages/core/lib/image/target.js
var image_target = __webpack_require__(1155);
;// CONCATENATED MODULE: ./packages/evidence/lib/uuid.js

/** Namespace of the identifiers that we derive from content; drawn once at random. */
const namespace = Buffer.from('c8b4c1a25d9e4f6ab1f07c3de29a8b14', 'hex');
/** A UUID of version 5 (RFC 9562 §5.5): the same for the same content. */
function uuid_uuidOf(content) {
    const bytes = createHash('sha1').update(namespace).update(content).digest().subarray(0, 16);
    bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
    bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
    return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sbom.js



/**
 * CycloneDX 1.6 as syft writes it, made reproducible: time, serial number and paths no longer depend on when and where it ran,
 * and the image's digest, which syft drops when it is told a version, is back in the root component.
 */
function sbom_normalizeCycloneDx(source, subject) {
    const document = readDocument(source, 'the CycloneDX SBOM of syft', 'specVersion', '1.6');
    const metadata = requireObject(document.metadata, 'metadata');
    const component = requireObject(metadata.component, 'metadata.component');
    const { $schema, bomFormat, specVersion, serialNumber: _, version, ...rest } = relocated(document, subject.root);
    const content = {
        version,
        ...renamed(rest, textAt(component, 'bom-ref'), rootRef(subject)),
        metadata: { ...metadata, timestamp: subject.created, component: rootComponent(component, subject) },
    };
    return renderJson({
        $schema,
        bomFormat,
        specVersion,
        serialNumber: `urn:uuid:${uuidOf(JSON.stringify(content))}`,
        ...content,
    });
}
/** SPDX 2.3 as syft writes it, made reproducible: time, namespace and paths no longer depend on when and where it ran. */
function sbom_normalizeSpdx(source, subject) {
    const document = relocated(readDocument(source, 'the SPDX SBOM of syft', 'spdxVersion', 'SPDX-2.3'), subject.root);
    const { spdxVersion, dataLicense, SPDXID, name: _name, documentNamespace: _namespace, creationInfo, packages, ...rest } = document;
    const content = {
        creationInfo: { ...requireObject(creationInfo, 'creationInfo'), created: subject.created },
        packages: withRootPurpose(packages, rest.relationships, subject),
        ...rest,
    };
    const identity = [subject.name, subject.version].filter(Boolean).map(encodeURIComponent).join('-');
    const documentNamespace = `https://spdx.org/spdxdocs/${identity}-${uuidOf(JSON.stringify(content))}`;
    return renderJson({ spdxVersion, dataLicense, SPDXID, name: subject.name, documentNamespace, ...content });
}
/** How many packages syft's own JSON lists; its root is not among them. */
function sbom_countPackages(syftJson) {
    const artifacts = at(parseJson(syftJson, 'the SBOM of syft'), 'artifacts');
    if (artifacts === null || Array.isArray(artifacts))
        return artifacts?.length ?? 0;
    throw malformed('the SBOM of syft', 'it has no list "artifacts".');
}
function readDocument(source, what, key, version) {
    const document = parseJson(source, what);
    const found = at(document, key);
    if (found !== version)
        throw malformed(what, `its ${key} is ${JSON.stringify(found) ?? 'missing'} instead of ${JSON.stringify(version)}.`);
    return document;
}
// Trivy 0.59 refuses an SBOM whose root is of the type "file", which syft gives to a directory.
function rootComponent(component, subject) {
    const { kind, name, version, digest, platform } = subject;
    const type = kind === 'image' ? 'container' : 'application';
    const described = { ...component, 'bom-ref': rootRef(subject), type, name, version };
    if (digest === undefined)
        return described;
    const properties = [
        ...listAt(component, 'properties'),
        { name: 'release-tools:image:digest', value: digest },
        ...(platform === undefined ? [] : [{ name: 'release-tools:image:platform', value: platform }]),
    ];
    return {
        ...described,
        hashes: [{ alg: 'SHA-256', content: digest.slice('sha256:'.length) }],
        purl: imagePurl(name, digest, platform),
        properties,
    };
}
/** Syft makes the root's reference of the path it was given, too. */
function rootRef({ kind, name, version }) {
    return `${kind}:${name}@${version}`;
}
/** Dependencies with one reference replaced by another. */
function renamed(document, from, to) {
    if (!Array.isArray(document.dependencies) || from === undefined)
        return document;
    const rename = (ref) => (ref === from ? to : ref);
    const dependencies = document.dependencies.map(one => ({
        ...one,
        ref: rename(at(one, 'ref')),
        ...(at(one, 'dependsOn') === undefined ? {} : { dependsOn: listAt(one, 'dependsOn').map(rename) }),
    }));
    return { ...document, dependencies };
}
/** https://github.com/package-url/purl-spec/blob/main/types-doc/oci-definition.md */
function imagePurl(name, digest, platform) {
    const architecture = platform?.split('/')[1];
    return `pkg:oci/${encodeURIComponent(name.toLowerCase())}@${encodeURIComponent(digest)}${architecture === undefined ? '' : `?arch=${encodeURIComponent(architecture)}`}`;
}
function withRootPurpose(packages, relationships, subject) {
    const describes = listAt({ relationships }, 'relationships').find(one => textAt(one, 'relationshipType') === 'DESCRIBES');
    const root = textAt(describes, 'relatedSpdxElement');
    return listAt({ packages }, 'packages').map(one => {
        if (root === undefined || textAt(one, 'SPDXID') !== root)
            return one;
        const checksums = subject.digest === undefined
            ? {}
            : { checksums: [{ algorithm: 'SHA256', checksumValue: subject.digest.slice('sha256:'.length) }] };
        return {
            ...one,
            ...checksums,
            primaryPackagePurpose: subject.kind === 'image' ? 'CONTAINER' : 'APPLICATION',
        };
    });
}
/** The same document with `root` removed from the front of every text; what was under it keeps its leading slash. */
function relocated(value, root) {
    if (root === undefined)
        return value;
    const walk = (inner) => {
        if (typeof inner === 'string')
            return inner.startsWith(`${root}/`) ? inner.slice(root.length) : inner;
        if (Array.isArray(inner))
            return inner.map(walk);
        if (typeof inner === 'object' && inner !== null)
            return Object.fromEntries(Object.entries(inner).map(([key, one]) => [key, walk(one)]));
        return inner;
    };
    return walk(value);
}
function requireObject(value, what) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return value;
    throw malformed('the SBOM of syft', `it has no ${what}.`);
}
function malformed(what, found) {
    return new Problem(`read ${what}`, {
        found,
        next: 'Check the version of syft; the lock of release-tools names the one that was tested.',
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/tool-env.js
// Settings of an engine that a caller may set by environment: where databases and caches are, and how a registry is reached.
// What would change which findings there are (severities, ignore files, skipped paths) is not among them: a gate that a stray
// variable opens is no gate. Registry credentials are added by the caller, for image targets only.
const settings = {
    syft: /^SYFT_(CACHE_|LOG_|PARALLELISM$|REGISTRY_(INSECURE_|CA_CERT))/,
    grype: /^GRYPE_(DB_|LOG_)/,
    trivy: /^TRIVY_(CACHE_DIR|CACERT|DB_REPOSITORY|JAVA_DB_REPOSITORY|SKIP_DB_UPDATE|SKIP_JAVA_DB_UPDATE|OFFLINE_SCAN|INSECURE|TIMEOUT|NON_SSL|DEBUG)$/,
};
// No program of ours looks for updates of itself or reports its use.
const quiet = {
    syft: { SYFT_CHECK_FOR_APP_UPDATE: 'false' },
    // The age of a database is a matter of the policy, which judges both engines alike.
    grype: { GRYPE_CHECK_FOR_APP_UPDATE: 'false', GRYPE_DB_VALIDATE_AGE: 'false' },
    trivy: { TRIVY_SKIP_VERSION_CHECK: 'true', TRIVY_DISABLE_TELEMETRY: 'true', TRIVY_NO_PROGRESS: 'true' },
};
/** The environment of an engine, to be added to the allow-listed one of all children. */
function toolEnv(tool, own = process.env) {
    const kept = Object.entries(own).filter((entry) => entry[1] !== undefined && settings[tool].test(entry[0]));
    return { ...Object.fromEntries(kept), ...quiet[tool] };
}
/** Variables of an engine that are set and have no effect here, for a warning. */
function ignoredEnv(tool, own = process.env) {
    const prefix = `${tool.toUpperCase()}_`;
    return Object.keys(own)
        .filter(name => name.startsWith(prefix) && !settings[tool].test(name) && !Object.hasOwn(quiet[tool], name))
        .sort();
}

;// CONCATENATED MODULE: ./packages/core/lib/sbom/syft.js






// An SBOM of a large image has some tens of megabytes.
const reportLimit = 256 * 1024 * 1024;
/** Runs syft once for all three formats. Configuration files of the scanned project have no effect on it. */
async function syft_runSyft(subject, options, host) {
    const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(options.scratch, 'syft-'));
    const file = (name) => (0,external_node_path_.join)(directory, name);
    await (0,promises_.writeFile)(file('config.yaml'), '');
    const args = [
        'scan',
        subject.syft,
        '--config',
        file('config.yaml'),
        '--source-name',
        subject.name,
        '--source-version',
        options.version,
        '-o',
        `spdx-json@2.3=${file('spdx')}`,
        '-o',
        `cyclonedx-json@1.6=${file('cyclonedx')}`,
        '-o',
        `syft-json=${file('syft')}`,
        ...excludeArgs(subject, options.exclude),
    ];
    const { exitCode, stdout, stderr } = await host.exec(options.syft.path, args, {
        cwd: directory,
        env: { ...toolEnv('syft'), ...options.env },
    });
    if (exitCode !== 0)
        throw failed(subject, exitCode, `${stdout}${stderr}`);
    const read = async (name) => (await readLimited(file(name), reportLimit)).toString('utf8');
    return { spdx: await read('spdx'), cyclonedx: await read('cyclonedx'), syft: await read('syft') };
}
// Syft wants each pattern to start with a dot and a slash, or with a star.
function excludeArgs({ root }, exclude) {
    if (root === undefined)
        return [];
    const patterns = exclude.map(path => path.startsWith('/') || /^[A-Za-z]:/.test(path)
        ? inside(root, path)
        : path.startsWith('*')
            ? path
            : `./${path.replace(/^\.\//, '')}`);
    return patterns.filter(pattern => pattern !== undefined).flatMap(pattern => ['--exclude', pattern]);
}
function inside(root, path) {
    const away = toPosix((0,external_node_path_.relative)(root, path));
    return away === '' || away.startsWith('..') ? undefined : `./${away}`;
}
function failed(subject, exitCode, output) {
    const last = output.trim().split('\n').at(-1) ?? '';
    return new problem/* Problem */.A(`catalogue ${(0,image_target/* subjectLabel */.pb)(subject)} with syft`, {
        found: `it ended with exit code ${exitCode}: ${last === '' ? 'it said nothing.' : last.slice(0, 500)}`,
        next: 'Check that the target is what you meant; the whole output is in the details.',
        details: output.slice(-20_000),
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/sbom/pipeline.js









/** Catalogues a subject, and writes both SBOMs into the release directory and syft's own JSON beside it. */
async function makeSbom(subject, options, host) {
    const output = await runSyft(subject, { ...options, exclude: [...options.exclude, ...(await ownPaths(options.releaseDir))] }, host);
    const components = countPackages(output.syft);
    if (components < options.minComponents)
        throw tooFew(subject, components, options.minComponents);
    const facts = { ...subject, version: options.version, created: options.created };
    const prefix = evidencePrefix(subject);
    const files = [
        {
            path: `${prefix}sbom.cyclonedx.json`,
            mediaType: 'application/vnd.cyclonedx+json',
            text: normalizeCycloneDx(output.cyclonedx, facts),
        },
        { path: `${prefix}sbom.spdx.json`, mediaType: 'application/spdx+json', text: normalizeSpdx(output.spdx, facts) },
    ];
    for (const file of files)
        await writeFileAtomic(join(options.releaseDir, file.path), file.text);
    const syft = syftJsonPath(options.releaseDir, subject);
    await writeFileAtomic(syft, output.syft);
    const { name, version, sha256: digest } = options.syft;
    await writePart(options.releaseDir, `generate-sbom.${subjectKey(subject)}`, {
        files: files.map(({ path, mediaType }) => ({
            path,
            mediaType,
            madeBy: { name, version, sha256: digest },
            reproducible: 'bytes',
        })),
    });
    host.info(`${subjectLabel(subject)}: ${components} packages, ${files.map(file => file.path).join(' and ')}.`);
    return {
        name: subject.name,
        ...(subject.platform === undefined ? {} : { platform: subject.platform }),
        ...(subject.digest === undefined ? {} : { digest: subject.digest }),
        components,
        files: files.map(({ path, text }) => ({ path, sha256: sha256(text) })),
        syft,
    };
}
/** Where syft's own JSON of a subject is kept. */
function syftJsonPath(releaseDir, subject) {
    return (0,external_node_path_.join)(partsDir(releaseDir), 'syft', `${(0,image_target/* subjectKey */.ow)(subject)}.json`);
}
/** What release-tools itself puts beside the sources: not part of the project, and different from run to run. */
async function ownPaths(releaseDir) {
    const parent = (0,external_node_path_.dirname)(releaseDir);
    const tarballs = (await (0,promises_.readdir)(parent).catch(() => [])).filter(name => /^release-[^/]+\.tar\.gz(\.sig|\.sigstore\.json)?$/.test(name));
    const candidates = [
        releaseDir,
        partsDir(releaseDir),
        (0,external_node_path_.join)(parent, layoutsDirName),
        ...tarballs.map(name => (0,external_node_path_.join)(parent, name)),
    ];
    const there = await Promise.all(candidates.map(async (path) => ((await (0,promises_.stat)(path).catch(() => undefined)) === undefined ? [] : [path])));
    return there.flat();
}
function tooFew(subject, found, wanted) {
    return new Problem(`catalogue ${subjectLabel(subject)}`, {
        found: `syft found ${found} packages, and at least ${wanted} must be there.`,
        next: 'Check that the target holds what is released: a lock file or installed packages. Set `min-components: 0` if nothing is right.',
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/http/wrong-digest.js

/** A file that is not the one that was pinned: never just a reason to look elsewhere, always worth a warning. */
class WrongDigest extends problem/* Problem */.A {
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
    return new problem/* Problem */.A(`run ${name}`, {
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

;// CONCATENATED MODULE: ./packages/core/lib/scan/engine.js


/**
 * Runs one engine to its end. Whatever goes wrong becomes a status with the reason, so that the other engine's findings are
 * still reported; the verdict then is `error`.
 */
async function runEngine(name, find, scan) {
    let tool;
    try {
        tool = await find();
        const { records, database } = await scan(tool);
        return { engine: { ...identity(name, tool), status: 'ok', database: { ...database, ...sample() } }, records };
    }
    catch (error) {
        if (!(error instanceof problem/* Problem */.A))
            throw error;
        return {
            engine: { ...identity(name, tool), status: 'error', database: sample(), error: shortened((0,problem/* messageOf */.b)(error)) },
            records: [],
        };
    }
}
/** The error of an engine that ended badly: its exit code and last words. */
function engineFailed(name, subject, exitCode, output) {
    const lines = output.trim().split('\n').filter(Boolean);
    // Both engines write their fatal error last; before it come notices.
    const last = lines.findLast(line => /error|fatal|fail/i.test(line)) ?? lines.at(-1) ?? 'it said nothing.';
    return new problem/* Problem */.A(`scan ${(0,image_target/* subjectLabel */.pb)(subject)} with ${name}`, {
        found: `it ended with exit code ${exitCode}: ${last.slice(0, 500)}`,
        next: 'Check the network and the database of the engine.',
        details: output.slice(-20_000),
    });
}
function identity(name, tool) {
    return tool === undefined ? { name, version: 'unknown' } : { name, version: tool.version, sha256: tool.sha256 };
}
/** The small databases of tests and demonstrations are named as such in all that is made with them. */
function sample() {
    return process.env.RELEASE_TOOLS_SAMPLE_DATABASES ? { sample: true } : {};
}
function shortened(text) {
    return text.toWellFormed().replace(/\s+/g, ' ').slice(0, 1000);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/engine-report.js


/** The error for a report that is not what an engine writes: nothing in it is left out silently. */
function badReport(engine, found) {
    return new problem/* Problem */.A(`read the report of ${engine}`, {
        found,
        next: `Check the version of ${engine}; the lock of release-tools names the one that was tested.`,
    });
}
/** A list that must be there (null is an empty one, as Go writes it). */
function requiredList(engine, value, key) {
    const found = json_at(value, key);
    if (found === null)
        return [];
    if (!Array.isArray(found))
        throw badReport(engine, `it has no list ${JSON.stringify(key)}.`);
    return found;
}
/** A text that a record can't do without. */
function requiredText(engine, value, what) {
    if (typeof value === 'string' && value.trim() !== '' && value.length <= 1000)
        return oneLine(value);
    throw badReport(engine, `a record has no ${what}.`);
}
/** The package of a record. */
function packageOf(engine, parts) {
    const purl = typeof parts.purl === 'string' && parts.purl !== '' ? { purl: oneLine(parts.purl) } : {};
    return {
        name: requiredText(engine, parts.name, 'package name'),
        version: typeof parts.version === 'string' ? oneLine(parts.version) : '',
        type: typeof parts.type === 'string' ? oneLine(parts.type) : '',
        ...purl,
    };
}
/** Text of a package or an advisory, whose author may be hostile: one line, no control characters, at most 1000 characters. */
function oneLine(text) {
    return text
        .toWellFormed()
        .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
        .trim()
        .slice(0, 1000);
}
/** The first line of a title or description; undefined when there is none. */
function titleOf(text) {
    const line = oneLine(text?.split('\n')[0] ?? '').slice(0, 300);
    return line === '' ? undefined : line;
}
/** `parts` without the undefined ones, as optional fields are absent rather than undefined. */
function present(parts) {
    return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}

;// CONCATENATED MODULE: ./packages/evidence/lib/grype.js




/**
 * Reads `grype -o json` (grype/presenter/models). Only `matches` count: `ignoredMatches` exist only where someone filtered
 * in grype itself, which we never ask for. Throws a Problem on anything that is not such a report.
 */
function parseGrype(text) {
    const report = json_parseJson(text, 'the report of grype');
    if (json_textAt(report, 'descriptor', 'name') !== 'grype')
        throw badReport('grype', 'it does not say that grype made it.');
    return { records: requiredList('grype', report, 'matches').map(readMatch), database: readDatabase(report) };
}
function readMatch(match) {
    const id = requiredText('grype', json_at(match, 'vulnerability', 'id'), 'vulnerability identifier');
    const related = json_listAt(match, 'relatedVulnerabilities')
        .map(one => json_textAt(one, 'id'))
        .filter(one => one !== undefined);
    const artifact = json_at(match, 'artifact');
    return {
        opinion: readOpinion(id, json_at(match, 'vulnerability'), json_listAt(match, 'relatedVulnerabilities')),
        ids: [...new Set([id, ...related])],
        package: packageOf('grype', {
            name: json_at(artifact, 'name'),
            version: json_at(artifact, 'version'),
            type: json_at(artifact, 'type'),
            purl: json_at(artifact, 'purl'),
        }),
        locations: primaryPaths(artifact),
    };
}
function readOpinion(id, vulnerability, related) {
    const all = [vulnerability, ...related];
    const scores = all
        .flatMap(one => json_listAt(one, 'cvss'))
        .map(cvss => numberAt(cvss, 'metrics', 'baseScore'))
        .filter(score => score !== undefined && score >= 0 && score <= 10);
    const epss = all
        .flatMap(one => json_listAt(one, 'epss'))
        .map(one => numberAt(one, 'epss'))
        .filter(one => one !== undefined && one >= 0 && one <= 1);
    const exploited = all.some(one => json_listAt(one, 'knownExploited').length > 0);
    return {
        engine: 'grype',
        id,
        severity: parseSeverity(json_textAt(vulnerability, 'severity')),
        source: json_textAt(vulnerability, 'namespace') ?? 'unknown',
        fix: readFix(json_at(vulnerability, 'fix')),
        ...present({
            title: titleOf(json_textAt(vulnerability, 'description') ?? related.map(one => json_textAt(one, 'description')).find(Boolean)),
            url: json_textAt(vulnerability, 'dataSource'),
            cvss: highestOf(scores),
            epss: highestOf(epss),
            knownExploited: exploited || undefined,
        }),
    };
}
function readFix(fix) {
    const state = json_textAt(fix, 'state');
    return { state: lib_findings/* fixStates */.sQ.find(known => known === state) ?? 'unknown', versions: textsAt(fix, 'versions') };
}
// Supporting evidence (a RECORD file beside METADATA) says nothing about where the package is.
function primaryPaths(artifact) {
    const locations = json_listAt(artifact, 'locations');
    const primary = locations.filter(location => json_textAt(location, 'annotations', 'evidence') !== 'supporting');
    return (primary.length > 0 ? primary : locations)
        .map(location => json_textAt(location, 'path'))
        .filter(path => path !== undefined);
}
// Until grype 0.87 these stood in `db` itself, since then in `db.status`.
function readDatabase(report) {
    const database = json_at(report, 'descriptor', 'db');
    const status = json_at(database, 'status') ?? database;
    return present({
        version: json_textAt(status, 'schemaVersion'),
        built: json_textAt(status, 'built'),
        source: json_textAt(status, 'from'),
    });
}
function highestOf(numbers) {
    const known = numbers.filter(number => number !== undefined);
    return known.length === 0 ? undefined : Math.max(...known);
}

;// CONCATENATED MODULE: ./packages/core/lib/scan/grype.js






/** Most bytes of a report; one finding has about 5 kB. */
const grype_reportLimit = 256 * 1024 * 1024;
/** Runs grype on syft's own JSON, which keeps what other SBOM formats lose. */
async function scanWithGrype(grype, subject, syftJson, scratch, host) {
    const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(scratch, 'grype-'));
    const report = (0,external_node_path_.join)(directory, 'report.json');
    const config = (0,external_node_path_.join)(directory, 'config.yaml');
    await (0,promises_.writeFile)(config, '');
    // No --fail-on and no --only-fixed: the policy decides, and nothing leaves the report.
    const args = [`sbom:${syftJson}`, '--config', config, '--output', 'json', '--file', report];
    const { exitCode, stdout, stderr } = await host.exec(grype.path, args, { cwd: directory, env: toolEnv('grype') });
    if (exitCode !== 0)
        throw engineFailed('grype', subject, exitCode, `${stdout}${stderr}`);
    return parseGrype((await readLimited(report, grype_reportLimit)).toString('utf8'));
}

;// CONCATENATED MODULE: ./packages/evidence/lib/trivy.js



/**
 * Reads `trivy --format json` of schema version 2. A report without results is one of a target in which trivy found nothing
 * to look at; it has no `Results` at all. Throws a Problem on anything that is not such a report.
 */
function parseTrivy(text) {
    const report = json_parseJson(text, 'the report of trivy');
    const version = json_at(report, 'SchemaVersion');
    if (version !== 2)
        throw badReport('trivy', `its SchemaVersion is ${JSON.stringify(version)}, and 2 is known.`);
    const results = json_at(report, 'Results') === undefined ? [] : requiredList('trivy', report, 'Results');
    return { records: results.flatMap(readResult) };
}
/** Reads `trivy version --format json`, which alone tells the date of the database. */
function parseTrivyDatabase(text) {
    const database = json_at(json_parseJson(text, 'the version report of trivy', 1024 * 1024), 'VulnerabilityDB');
    return present({ version: numberAt(database, 'Version')?.toString(), built: json_textAt(database, 'UpdatedAt') });
}
function readResult(result) {
    const target = json_textAt(result, 'Target') ?? '';
    const type = json_textAt(result, 'Type') ?? '';
    const vulnerabilities = json_at(result, 'Vulnerabilities') === undefined ? [] : requiredList('trivy', result, 'Vulnerabilities');
    return vulnerabilities.map(vulnerability => readVulnerability(vulnerability, type, target));
}
function readVulnerability(vulnerability, type, target) {
    const id = requiredText('trivy', json_at(vulnerability, 'VulnerabilityID'), 'vulnerability identifier');
    // For operating system packages the target is a description ("image (debian 12.9)"), not a path.
    const place = json_textAt(vulnerability, 'PkgPath') ?? (/ \(.*\)$/.test(target) || isCategory(target) ? undefined : target);
    return {
        opinion: trivy_readOpinion(id, vulnerability),
        ids: [...new Set([id, ...textsAt(vulnerability, 'VendorIDs')])],
        package: packageOf('trivy', {
            name: json_at(vulnerability, 'PkgName'),
            version: json_at(vulnerability, 'InstalledVersion'),
            type,
            purl: json_at(vulnerability, 'PkgIdentifier', 'PURL'),
        }),
        locations: place === undefined || place === '' ? [] : [place.startsWith('/') ? place : `/${place}`],
    };
}
// Names that trivy gives to all packages of one kind together.
function isCategory(target) {
    return ['Python', 'Node.js', 'Ruby', 'Java', 'Conda', 'Go', 'Rust'].includes(target);
}
function trivy_readOpinion(id, vulnerability) {
    const cvss = json_at(vulnerability, 'CVSS');
    const scores = Object.values(typeof cvss === 'object' && cvss !== null ? cvss : {}).map(one => numberAt(one, 'V3Score') ?? numberAt(one, 'V40Score'));
    const known = scores.filter(score => score !== undefined && score >= 0 && score <= 10);
    return {
        engine: 'trivy',
        id,
        severity: parseSeverity(json_textAt(vulnerability, 'Severity')),
        source: json_textAt(vulnerability, 'SeveritySource') ?? json_textAt(vulnerability, 'DataSource', 'ID') ?? 'unknown',
        fix: trivy_readFix(vulnerability),
        ...present({
            title: titleOf(json_textAt(vulnerability, 'Title')),
            url: json_textAt(vulnerability, 'PrimaryURL'),
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
    const versions = (json_textAt(vulnerability, 'FixedVersion') ?? '')
        .split(',')
        .map(version => version.trim())
        .filter(Boolean);
    if (versions.length > 0)
        return { state: 'fixed', versions };
    const status = json_textAt(vulnerability, 'Status') ?? '';
    return { state: (Object.hasOwn(states, status) ? states[status] : undefined) ?? 'unknown', versions };
}

;// CONCATENATED MODULE: ./packages/core/lib/scan/trivy-cache.js


/** Where trivy keeps the dates of its database: in TRIVY_CACHE_DIR, else in the system's place for caches, as Go knows it. */
function trivyMetadata(env, own = process.env) {
    return (0,external_node_path_.join)(env.TRIVY_CACHE_DIR ?? (0,external_node_path_.join)(userCache(own), 'trivy'), 'db', 'metadata.json');
}
// https://pkg.go.dev/os#UserCacheDir
function userCache(env) {
    if (process.platform === 'win32')
        return env.LOCALAPPDATA ?? (0,external_node_os_.homedir)();
    if (process.platform === 'darwin')
        return (0,external_node_path_.join)((0,external_node_os_.homedir)(), 'Library', 'Caches');
    return env.XDG_CACHE_HOME ?? (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.cache');
}

;// CONCATENATED MODULE: ./packages/core/lib/scan/trivy.js










/** Runs trivy on the target itself: on SBOMs of other programs it loses accuracy, as its documentation says. */
async function scanWithTrivy(trivy, subject, options, host) {
    const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(options.scratch, 'trivy-'));
    const report = (0,external_node_path_.join)(directory, 'report.json');
    const run = { cwd: directory, env: { ...toolEnv('trivy'), ...options.env } };
    const args = await argumentsFor(subject, options.releaseDir, directory, report);
    const { exitCode, stdout, stderr } = await scanEvenOffline(trivy, args, run, host);
    if (exitCode !== 0)
        throw engineFailed('trivy', subject, exitCode, `${stdout}${stderr}`);
    const { records } = parseTrivy((await readLimited(report, grype_reportLimit)).toString('utf8'));
    return { records, database: await databaseOf(trivy, run, host) };
}
async function argumentsFor(subject, releaseDir, directory, report) {
    const [command = 'image', ...target] = subject.trivy;
    const config = (0,external_node_path_.join)(directory, 'trivy.yaml');
    await (0,promises_.writeFile)(config, '');
    const ignores = (0,external_node_path_.join)(directory, 'no-ignores');
    await (0,promises_.writeFile)(ignores, '');
    // The cache in memory lets several scans run beside each other; the one on disk admits a single process.
    return [
        command,
        '--config',
        config,
        '--ignorefile',
        ignores,
        '--cache-backend',
        'memory',
        '--scanners',
        'vuln',
        '--list-all-pkgs=false',
        '--format',
        'json',
        '--output',
        report,
        ...(await skipped(subject, releaseDir)),
        ...target,
    ];
}
async function skipped({ root }, releaseDir) {
    if (root === undefined)
        return [];
    const paths = (await ownPaths(releaseDir))
        .map(path => toPosix((0,external_node_path_.relative)(root, path)))
        .filter(path => path !== '' && !path.startsWith('..'));
    return paths.flatMap(path => ['--skip-dirs', path, '--skip-files', path]);
}
/**
 * A database server that is down or limits its rate is no reason to scan nothing: the policy judges the age of what is there.
 * Trivy removes the metadata of its database before it downloads another, so they are put back first.
 */
async function scanEvenOffline(trivy, args, run, host) {
    const path = trivyMetadata(run.env);
    const metadata = await (0,promises_.readFile)(path).catch(() => undefined);
    const first = await host.exec(trivy.path, args, run);
    const skipped = run.env.TRIVY_SKIP_DB_UPDATE === 'true';
    if (first.exitCode === 0 || skipped || metadata === undefined || !/\bDB\b/.test(first.stderr))
        return first;
    await files_writeFileAtomic(path, metadata);
    const env = { ...run.env, TRIVY_SKIP_DB_UPDATE: 'true', TRIVY_SKIP_JAVA_DB_UPDATE: 'true' };
    const second = await host.exec(trivy.path, args, { ...run, env });
    if (second.exitCode !== 0)
        return first;
    host.warning('Trivy could not update its database; the one in its cache was used. The policy judges its age.');
    return second;
}
async function databaseOf(trivy, run, host) {
    const { exitCode, stdout } = await host.exec(trivy.path, ['version', '--format', 'json'], run);
    if (exitCode !== 0)
        throw new problem/* Problem */.A('read the date of trivy’s database', {
            found: `it ended with exit code ${exitCode}.`,
            next: 'Check the installation of trivy.',
        });
    return parseTrivyDatabase(stdout);
}

;// CONCATENATED MODULE: ./packages/core/lib/scan/pipeline.js

















/** Scans one subject with all engines at once, and writes what they found, joined, into the release directory. */
async function scanSubject(subject, options, host) {
    const outcomes = await Promise.all(options.engines.map(name => runners[name](subject, options, host)));
    const ran = outcomes
        .filter(outcome => outcome.engine.status === 'ok')
        .map(outcome => outcome.engine.name);
    const { kind, name, platform, digest } = subject;
    const document = findingsDocument({
        target: {
            kind,
            name,
            ...(platform === undefined ? {} : { platform }),
            ...(digest === undefined ? {} : { digest }),
        },
        scanned: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
        engines: outcomes.map(outcome => outcome.engine),
        findings: mergeRecords(outcomes.flatMap(outcome => outcome.records), ran),
    });
    return writeScan(subject, document, options);
}
const runners = {
    grype: (subject, options, host) => runEngine('grype', () => findTool('grype', host), async (grype) => scanWithGrype(grype, subject, await syftJson(subject, options, host), options.scratch, host)),
    trivy: (subject, { releaseDir, scratch, registryEnv }, host) => runEngine('trivy', () => findTool('trivy', host), trivy => scanWithTrivy(trivy, subject, { releaseDir, scratch, env: registryEnv.trivy }, host)),
};
/** What generate-sbom left for this subject, else made now. */
async function syftJson(subject, options, host) {
    const kept = syftJsonPath(options.releaseDir, subject);
    if (await isOf(subject, kept))
        return kept;
    const exclude = await ownPaths(options.releaseDir);
    const output = await syft_runSyft(subject, {
        syft: await findTool('syft', host),
        version: options.version,
        scratch: options.scratch,
        exclude,
        env: options.registryEnv.syft,
    }, host);
    const path = (0,external_node_path_.join)(await (0,promises_.mkdtemp)((0,external_node_path_.join)(options.scratch, 'sbom-')), 'syft.json');
    await files_writeFileAtomic(path, output.syft);
    return path;
}
/** An SBOM that an earlier image of the same name left must not stand for this one. */
async function isOf(subject, path) {
    if ((await fileSize(path)) === undefined)
        return false;
    // A docker archive has no digest to compare, so nothing says that the SBOM is of this one.
    if (subject.digest === undefined)
        return subject.kind === 'directory';
    const document = json_parseJson((await readLimited(path, grype_reportLimit)).toString('utf8'), path);
    return json_textAt(document, 'source', 'metadata', 'manifestDigest') === subject.digest;
}
async function writeScan(subject, document, { releaseDir, policy, today }) {
    const prefix = (0,image_target/* evidencePrefix */.Q5)(subject);
    const scan = { document, json: `${prefix}vulnerabilities.json`, sarif: `${prefix}vulnerabilities.sarif` };
    const { exceptions } = decide(policy, { findings: [document] }, today);
    await files_writeFileAtomic((0,external_node_path_.join)(releaseDir, scan.json), renderFindings(document));
    await files_writeFileAtomic((0,external_node_path_.join)(releaseDir, scan.sarif), renderSarif(document, exceptions));
    const record = (path, mediaType) => ({
        path,
        mediaType,
        madeBy: ownTool,
        reproducible: 'no',
    });
    await release_dir_writePart(releaseDir, `scan-image.${(0,image_target/* subjectKey */.ow)(subject)}`, {
        files: [
            record(scan.json, 'application/vnd.release-tools.findings.v1+json'),
            record(scan.sarif, 'application/sarif+json'),
        ],
    });
    return scan;
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
function format_count(number, one, many = `${one}s`) {
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

;// CONCATENATED MODULE: ./packages/core/lib/scan/summary.js




// A summary may have 1 MiB in all, for all steps of a job; a row has some 300 bytes.
const rowLimit = 50;
const errorLimit = 10;
const marks = { pass: '✅', fail: '❌', error: '⚠️', review: '👀' };
/** The Markdown of a scan: verdict first, then findings, exceptions and engines. Nothing in it is markup of a package's author. */
function scanSummary(facts) {
    const { documents, decision, policy } = facts;
    return [
        `## ${marks[decision.result]} Vulnerabilities: ${headline(facts)}`,
        documents.map(document => `**${escapeMarkdown(targetLabel(document))}**: ${summary_counts(document)}`).join('  \n'),
        ...(facts.sampleNote === undefined
            ? []
            : [`> **Sample databases** (${escapeMarkdown(facts.sampleNote)}): they know only a few vulnerabilities.`]),
        errorList(decision),
        findingsTable(documents, decision),
        exceptionsTable(decision.exceptions),
        decision.warnings.map(warning => `- ${escapeMarkdown(warning)}`).join('\n'),
        enginesTable(documents),
        policyLine(policy),
    ]
        .filter(section => section !== '')
        .join('\n\n');
}
function policyLine({ vulnerabilities, databases }) {
    const severities = vulnerabilities.fail.length === 0
        ? 'nothing'
        : `${vulnerabilities.fail.join(' or ')}${vulnerabilities['only-fixable'] ? ' with a fix' : ''}`;
    return `The policy fails on ${severities}, and accepts databases of up to ${databases['max-age-hours']} hours. Bold: the engines disagree; –: not seen.`;
}
function headline({ decision, gate }) {
    const fail = `${format_count(new Set(decision.reasons).size, 'finding')} fail${decision.reasons.length === 1 ? 's' : ''} the policy`;
    const words = { pass: 'pass', fail, error: 'could not be judged', review: 'a review is needed' }[decision.result];
    return decision.result === 'pass' || gate ? words : `${words} (reported only, the gate is off)`;
}
/** `2 critical, 1 high; 2 with a fix; engines disagree on 1`, or `nothing found`. */
function summary_counts({ summary }) {
    if (summary.total === 0)
        return 'nothing found';
    const each = [...severities]
        .reverse()
        .filter(severity => summary.severities[severity] > 0)
        .map(severity => `${summary.severities[severity]} ${severity.toLowerCase()}`);
    const disagreements = summary.disagreements === 0 ? '' : `; the engines disagree on ${summary.disagreements}`;
    return `${each.join(', ')}; ${summary.fixable} with a fix${disagreements}`;
}
function errorList({ errors }) {
    const shown = errors.slice(0, errorLimit).map(error => `- ${escapeMarkdown(error)}`);
    const more = errors.length - shown.length;
    return [...shown, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n');
}
/** One row for each vulnerability in a package; what fails comes first. */
function findingsTable(documents, decision) {
    const rows = rowsOf(documents, decision);
    if (rows.length === 0)
        return '';
    const several = documents.length > 1;
    const ordered = [...rows.filter(row => row.failing), ...rows.filter(row => !row.failing)];
    const lines = ordered
        .slice(0, rowLimit)
        .map(({ cells, labels }) => tableRow(several
        ? [...cells, labels.length === documents.length ? 'all' : labels.map(escapeMarkdown).join('<br>')]
        : cells));
    const head = [
        '',
        'Severity',
        'Vulnerability',
        'Package',
        'Fixed in',
        'Grype',
        'Trivy',
        ...(several ? ['Target'] : []),
    ];
    const left = ordered.length - lines.length;
    return [
        tableRow(head),
        tableRow(head.map(() => '---')),
        ...lines,
        ...(left > 0 ? [`\n${format_count(left, 'finding')} more in \`vulnerabilities.json\`.`] : []),
    ].join('\n');
}
function rowsOf(documents, decision) {
    const failing = new Set(decision.failing);
    const rows = new Map();
    for (const document of documents) {
        for (const finding of document.findings) {
            const cells = cellsOf(finding, failing.has(finding) ? '❌' : excepted(finding, decision) ? 'excepted' : '');
            const row = rows.get(cells.join()) ?? { failing: failing.has(finding), cells, labels: [] };
            rows.set(cells.join(), { ...row, labels: [...row.labels, targetLabel(document)] });
        }
    }
    return [...rows.values()];
}
function cellsOf(finding, mark) {
    const fixed = finding.fix.versions.length > 0 ? escapeMarkdown(finding.fix.versions.join(', ')) : fixWords[finding.fix.state];
    return [
        mark,
        finding.severity,
        code(finding.id),
        escapeMarkdown((0,lib_findings/* packageLabel */.lL)(finding.package)),
        fixed,
        summary_opinion(finding, 'grype'),
        summary_opinion(finding, 'trivy'),
    ];
}
const fixWords = { fixed: 'yes', 'not-fixed': 'no fix yet', 'wont-fix': 'won’t be fixed', unknown: 'unknown' };
function excepted(finding, decision) {
    return decision.exceptions.some(applied => !applied.expired && applied.findings.includes(finding));
}
function summary_opinion(finding, engine) {
    const own = finding.opinions.filter(one => one.engine === engine).map(one => one.severity);
    const text = own.length === 0 ? '–' : [...new Set(own)].join(', ');
    return finding.disagreement === undefined ? text : `**${text}**`;
}
function exceptionsTable(exceptions) {
    const used = exceptions.filter(applied => applied.findings.length > 0);
    if (used.length === 0)
        return '';
    const lines = used.map(({ exception, expired }) => tableRow([
        code(exception.id),
        expired ? `**expired on ${exception.expires}**` : exception.expires,
        escapeMarkdown(exception.reason),
    ]));
    return [tableRow(['Exception', 'Until', 'Reason']), tableRow(['---', '---', '---']), ...lines].join('\n');
}
function enginesTable(documents) {
    const engines = new Map(documents.flatMap(document => document.engines).map(engine => [JSON.stringify(engine), engine]));
    const lines = [...engines.values()].map(engine => tableRow([engine.name, escapeMarkdown(engine.version), state(engine), built(engine)]));
    return [tableRow(['Engine', 'Version', 'State', 'Database']), tableRow(['---', '---', '---', '---']), ...lines].join('\n');
}
function state(engine) {
    return engine.status === 'ok' ? 'ok' : `**error**: ${escapeMarkdown((engine.error ?? '').slice(0, 300))}`;
}
function built({ database }) {
    const date = database.built === undefined ? 'unknown' : escapeMarkdown(database.built.slice(0, 16).replace('T', ' '));
    return database.sample ? `${date} (sample)` : date;
}
function tableRow(cells) {
    return `| ${cells.join(' | ')} |`;
}

;// CONCATENATED MODULE: ./packages/core/lib/scan/warnings.js

/** Says which variables of the engines have no effect, so that nobody believes a filter to be on. */
function warnOfIgnoredSettings(host, env = process.env) {
    const ignored = [...ignoredEnv('grype', env), ...ignoredEnv('trivy', env)];
    if (ignored.length === 0)
        return;
    host.warning(`These variables have no effect here: ${ignored.join(', ')}. What counts is said by the policy.`);
}

;// CONCATENATED MODULE: ./actions/scan-image/lib/outputs.js

const outputs = [
    'result',
    'reasons',
    'total',
    'critical',
    'high',
    'medium',
    'low',
    'unknown',
    'fixable',
    'disagreements',
    'findings',
    'sarif',
    'databases',
];
/** What later steps can read of a scan. */
function outputsOf(scans, decision, releaseDir) {
    const summaries = scans.map(scan => scan.document.summary);
    const sum = (numbers) => String(numbers.reduce((total, number) => total + number, 0));
    const severity = (...names) => sum(summaries.flatMap(summary => names.map(name => summary.severities[name])));
    const paths = (key) => scans.map(scan => (0,external_node_path_.join)(releaseDir, scan[key])).join('\n');
    return {
        result: decision.result,
        reasons: JSON.stringify(decision.reasons),
        total: sum(summaries.map(summary => summary.total)),
        critical: severity('CRITICAL'),
        high: severity('HIGH'),
        medium: severity('MEDIUM'),
        low: severity('LOW', 'NEGLIGIBLE'),
        unknown: severity('UNKNOWN'),
        fixable: sum(summaries.map(summary => summary.fixable)),
        disagreements: sum(summaries.map(summary => summary.disagreements)),
        findings: paths('json'),
        sarif: paths('sarif'),
        databases: JSON.stringify(Object.fromEntries(scans.flatMap(scan => scan.document.engines).map(engine => [engine.name, engine.database.built ?? null]))),
    };
}

;// CONCATENATED MODULE: ./actions/scan-image/lib/run.js













/** Scans the target, writes the reports, and then judges them. */
async function run(inputs, host) {
    const releaseDir = inputs['release-dir'];
    await fetchArtifacts(inputs['from-artifacts'], releaseDir, host);
    const policy = await readPolicy(inputs.policy, host);
    warnOfIgnoredSettings(host);
    const scans = await withScratch('scan', scratch => scanAll(inputs, policy, scratch, host));
    await writePolicy(policy, releaseDir);
    const documents = scans.map(scan => scan.document);
    const decision = decide(policy, { findings: documents }, inputs.today);
    for (const document of documents)
        host.info(`${targetLabel(document)}: ${summary_counts(document)}.`);
    host.info(`Verdict: ${decision.result}.`);
    const sampleNote = process.env.RELEASE_TOOLS_SAMPLE_DATABASES;
    await host.summary(scanSummary({ documents, decision, policy, gate: inputs.gate, ...(sampleNote ? { sampleNote } : {}) }));
    if (inputs['to-artifact'] !== undefined)
        await storeArtifact(inputs['to-artifact'], releaseDir, host);
    return gate(decision, outputsOf(scans, decision, releaseDir), inputs, host);
}
async function scanAll(inputs, policy, scratch, host) {
    const credentials = (0,target_inputs/* credentialsOf */.YN)(inputs, host);
    const subjects = await subjectsOf(inputs.target, {
        name: inputs.name,
        platforms: inputs.platforms,
        scratch,
        ...credentials,
    });
    const env = await registryEnv(inputs.target, credentials.credentials, scratch);
    const { engines, today, version, 'release-dir': releaseDir } = inputs;
    const scans = [];
    for (const subject of subjects)
        scans.push(await scanSubject(subject, { releaseDir, scratch, engines, policy, today, version, registryEnv: env }, host));
    return scans;
}


/***/ })

};
