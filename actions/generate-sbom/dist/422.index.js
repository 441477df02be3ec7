export const id = 422;
export const ids = [422];
export const modules = {

/***/ 422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  outputs: () => (/* binding */ outputs),
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(760);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(455);
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
var problem = __webpack_require__(435);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(24);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(466);
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
function at(value, ...path) {
    return path.reduce((inner, key) => {
        if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, key))
            return undefined;
        return inner[key];
    }, value);
}
/** The text at a path; undefined when it is something else or empty. */
function json_textAt(value, ...path) {
    const found = at(value, ...path);
    return typeof found === 'string' && found !== '' ? found : undefined;
}
/** The number at a path; undefined when it is something else or not finite. */
function numberAt(value, ...path) {
    const found = at(value, ...path);
    return typeof found === 'number' && Number.isFinite(found) ? found : undefined;
}
/** The list at a path; empty when there is none (Go writes an empty list as null). */
function json_listAt(value, ...path) {
    const found = at(value, ...path);
    return Array.isArray(found) ? found : [];
}
/** The texts of a list, without what is no text. */
function textsAt(value, ...path) {
    return json_listAt(value, ...path).filter((item) => typeof item === 'string' && item !== '');
}
/** 2-space indent and a final newline, as all our JSON files have. */
function renderJson(value) {
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
    if (at(config, 'os') === undefined || !/^[a-z0-9]+\/[a-z0-9]+(\/[a-z0-9]+)?$/.test(platform))
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
var external_node_crypto_ = __webpack_require__(598);
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
    const status = await (0,promises_.lstat)(path).catch(() => undefined);
    return status?.isFile() ? status.size : undefined;
}

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
var external_node_timers_promises_ = __webpack_require__(500);
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
    const cause = at(error, 'cause');
    return cause === undefined ? (json_textAt(error, 'message') ?? String(error)) : innermost(cause);
}
/** The system's or undici's code of a failed fetch, which hides it in its causes. */
function codeOf(error) {
    if (typeof error !== 'object' || error === null)
        return undefined;
    return codeOf(at(error, 'errors', 0)) ?? codeOf(at(error, 'cause')) ?? json_textAt(error, 'code');
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
var external_node_os_ = __webpack_require__(161);
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
            platforms: images.map(image => ({ platform: registry_platformOf(at(image, 'platform')), digest: digestOf(image) })),
        };
    }
    async #single({ digest, document }) {
        const config = json_textAt(document, 'config', 'digest') ?? '';
        if (!/^sha256:[0-9a-f]{64}$/.test(config))
            throw this.#problem('its manifest names no configuration.', 'Check that it is the image of a container.');
        const body = await this.#get(`blobs/${config}`, {});
        if (`sha256:${sha256(body)}` !== config)
            throw this.#problem('the registry answered with another configuration than it was asked for.', 'Do not use this registry.');
        return { platform: registry_platformOf(json_parseJson(body.toString('utf8'), `the configuration ${config}`)), digest };
    }
    async #manifest(wanted) {
        const body = await this.#get(`manifests/${wanted}`, { accept: accepted.join(', ') });
        const digest = `sha256:${sha256(body)}`;
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
async function writePart(releaseDir, name, part) {
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
var target_inputs = __webpack_require__(912);
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
    throw new problem/* Problem */.A('find the time of the commit', {
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
    throw new problem/* Problem */.A(`use ${what}`, { found: `it is ${JSON.stringify(text)}.`, next: 'Give whole seconds since 1970.' });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/uuid.js

/** Namespace of the identifiers that we derive from content; drawn once at random. */
const namespace = Buffer.from('c8b4c1a25d9e4f6ab1f07c3de29a8b14', 'hex');
/** A UUID of version 5 (RFC 9562 §5.5): the same for the same content. */
function uuidOf(content) {
    const bytes = (0,external_node_crypto_.createHash)('sha1').update(namespace).update(content).digest().subarray(0, 16);
    bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
    bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
    return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sbom.js



/**
 * CycloneDX 1.6 as syft writes it, made reproducible: time, serial number and paths no longer depend on when and where it ran,
 * and the image's digest, which syft drops when it is told a version, is back in the root component.
 */
function normalizeCycloneDx(source, subject) {
    const document = readDocument(source, 'the CycloneDX SBOM of syft', 'specVersion', '1.6');
    const metadata = requireObject(document.metadata, 'metadata');
    const component = requireObject(metadata.component, 'metadata.component');
    const { $schema, bomFormat, specVersion, serialNumber: _, version, ...rest } = relocated(document, subject.root);
    const content = {
        version,
        ...renamed(rest, json_textAt(component, 'bom-ref'), rootRef(subject)),
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
function normalizeSpdx(source, subject) {
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
function countPackages(syftJson) {
    const artifacts = at(json_parseJson(syftJson, 'the SBOM of syft'), 'artifacts');
    if (artifacts === null || Array.isArray(artifacts))
        return artifacts?.length ?? 0;
    throw malformed('the SBOM of syft', 'it has no list "artifacts".');
}
function readDocument(source, what, key, version) {
    const document = json_parseJson(source, what);
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
        ...json_listAt(component, 'properties'),
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
        ...(at(one, 'dependsOn') === undefined ? {} : { dependsOn: json_listAt(one, 'dependsOn').map(rename) }),
    }));
    return { ...document, dependencies };
}
/** https://github.com/package-url/purl-spec/blob/main/types-doc/oci-definition.md */
function imagePurl(name, digest, platform) {
    const architecture = platform?.split('/')[1];
    return `pkg:oci/${encodeURIComponent(name.toLowerCase())}@${encodeURIComponent(digest)}${architecture === undefined ? '' : `?arch=${encodeURIComponent(architecture)}`}`;
}
function withRootPurpose(packages, relationships, subject) {
    const describes = json_listAt({ relationships }, 'relationships').find(one => json_textAt(one, 'relationshipType') === 'DESCRIBES');
    const root = json_textAt(describes, 'relatedSpdxElement');
    return json_listAt({ packages }, 'packages').map(one => {
        if (root === undefined || json_textAt(one, 'SPDXID') !== root)
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
    return new problem/* Problem */.A(`read ${what}`, {
        found,
        next: 'Check the version of syft; the lock of release-tools names the one that was tested.',
    });
}

// EXTERNAL MODULE: ./packages/core/lib/image/target.js
var target = __webpack_require__(155);
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
async function runSyft(subject, options, host) {
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
    return new problem/* Problem */.A(`catalogue ${(0,target/* subjectLabel */.pb)(subject)} with syft`, {
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
    const prefix = (0,target/* evidencePrefix */.Q5)(subject);
    const files = [
        {
            path: `${prefix}sbom.cyclonedx.json`,
            mediaType: 'application/vnd.cyclonedx+json',
            text: normalizeCycloneDx(output.cyclonedx, facts),
        },
        { path: `${prefix}sbom.spdx.json`, mediaType: 'application/spdx+json', text: normalizeSpdx(output.spdx, facts) },
    ];
    for (const file of files)
        await files_writeFileAtomic((0,external_node_path_.join)(options.releaseDir, file.path), file.text);
    const syft = syftJsonPath(options.releaseDir, subject);
    await files_writeFileAtomic(syft, output.syft);
    const { name, version, sha256: digest } = options.syft;
    await writePart(options.releaseDir, `generate-sbom.${(0,target/* subjectKey */.ow)(subject)}`, {
        files: files.map(({ path, mediaType }) => ({
            path,
            mediaType,
            madeBy: { name, version, sha256: digest },
            reproducible: 'bytes',
        })),
    });
    host.info(`${(0,target/* subjectLabel */.pb)(subject)}: ${components} packages, ${files.map(file => file.path).join(' and ')}.`);
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
    return (0,external_node_path_.join)(partsDir(releaseDir), 'syft', `${(0,target/* subjectKey */.ow)(subject)}.json`);
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
    return new problem/* Problem */.A(`catalogue ${(0,target/* subjectLabel */.pb)(subject)}`, {
        found: `syft found ${found} packages, and at least ${wanted} must be there.`,
        next: 'Check that the target holds what is released: a lock file or installed packages. Set `min-components: 0` if nothing is right.',
    });
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

;// CONCATENATED MODULE: ./packages/core/lib/sbom/summary.js


/** The Markdown of a catalogue: how much it holds, and where it is. */
function sbomSummary(sboms, syft) {
    const rows = sboms.map(sbom => `| ${escapeMarkdown((0,target/* subjectLabel */.pb)(sbom))} | ${sbom.components} | ${sbom.files.map(file => code(file.path)).join('<br>')} | ${sbom.files.map(file => code(file.sha256.slice(0, 12))).join('<br>')} |`);
    return [
        '## SBOM',
        '',
        '| Target | Packages | Files | SHA-256 |',
        '| --- | --- | --- | --- |',
        ...rows,
        '',
        `Made by syft ${escapeMarkdown(syft.version)} (${syft.origin}), the same bytes for the same commit.`,
    ].join('\n');
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
        throw missing(name);
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
function missing(name) {
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

;// CONCATENATED MODULE: ./actions/generate-sbom/lib/run.js










const outputs = ['sboms', 'components', 'spdx', 'cyclonedx'];
/** Catalogues the target and writes its SBOMs into the release directory. */
async function run(inputs, host) {
    const releaseDir = inputs['release-dir'];
    await fetchArtifacts(inputs['from-artifacts'], releaseDir, host);
    const syft = await findTool('syft', host);
    const sboms = await withScratch('sbom', scratch => catalogue(inputs, { syft, scratch }, host));
    await host.summary(sbomSummary(sboms, syft));
    if (inputs['to-artifact'] !== undefined)
        await storeArtifact(inputs['to-artifact'], releaseDir, host);
    const paths = (ending) => sboms
        .flatMap(sbom => sbom.files)
        .filter(file => file.path.endsWith(ending))
        .map(file => (0,external_node_path_.join)(releaseDir, file.path))
        .join('\n');
    return {
        sboms: JSON.stringify(sboms),
        components: String(sboms.reduce((sum, sbom) => sum + sbom.components, 0)),
        spdx: paths('.spdx.json'),
        cyclonedx: paths('.cyclonedx.json'),
    };
}
async function catalogue(inputs, { syft, scratch }, host) {
    const credentials = (0,target_inputs/* credentialsOf */.YN)(inputs, host);
    const subjects = await subjectsOf(inputs.target, {
        name: inputs.name,
        platforms: inputs.platforms,
        scratch,
        ...credentials,
    });
    const env = (await registryEnv(inputs.target, credentials.credentials, scratch)).syft;
    const workspace = process.env.GITHUB_WORKSPACE ?? process.cwd();
    const created = epochTime(await sourceDateEpoch(inputs.target.kind === 'dir' ? inputs.target.value : workspace, host));
    const options = {
        syft,
        scratch,
        env,
        created,
        version: inputs.version,
        exclude: inputs.exclude,
        minComponents: inputs['min-components'],
        releaseDir: inputs['release-dir'],
    };
    const sboms = [];
    // One after the other: syft already uses every core.
    for (const subject of subjects)
        sboms.push(await makeSbom(subject, options, host));
    return sboms;
}


/***/ })

};
