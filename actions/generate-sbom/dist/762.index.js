export const id = 762;
export const ids = [762];
export const modules = {

/***/ 6762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
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

// EXTERNAL MODULE: ./packages/base/lib/problem.js
var problem = __webpack_require__(1167);
;// CONCATENATED MODULE: ./packages/host/lib/commit-time.js

/**
 * The time that reproducible files record, in seconds since 1970: SOURCE_DATE_EPOCH
 * (https://reproducible-builds.org/specs/source-date-epoch/) if it is set, otherwise the time of the commit.
 */
async function sourceDateEpoch(directory, host) {
    const given = host.env.SOURCE_DATE_EPOCH;
    if (given !== undefined && given !== '')
        return parseEpoch(given, 'SOURCE_DATE_EPOCH');
    const { exitCode, stdout, stderr } = await host.exec('git', ['-c', 'safe.directory=*', 'log', '-1', '--format=%ct'], {
        cwd: directory,
    });
    if (exitCode === 0)
        return parseEpoch(stdout.trim(), 'the commit time');
    throw new problem/* Problem */.A('read the commit time', {
        found: `git reported: ${stderr.trim().split('\n')[0]?.slice(0, 300) ?? 'nothing.'}`,
        next: 'Check out the repository before this step, or set SOURCE_DATE_EPOCH.',
    });
}
/** `1700000000` as `2023-11-14T22:13:20Z`. */
function epochTime(seconds) {
    return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}
function parseEpoch(text, what) {
    // RFC 3339 ends with the year 9999.
    if (/^\d{1,12}$/.test(text) && Number(text) < 253_402_300_800)
        return Number(text);
    throw new problem/* Problem */.A(`read ${what}`, {
        found: `${JSON.stringify(text)} is not a number of seconds.`,
        next: 'Set it to whole seconds since 1970.',
    });
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: ./packages/base/lib/json.js
var json = __webpack_require__(6436);
;// CONCATENATED MODULE: ./packages/base/lib/tar/tar-header.js

// ustar and pax: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html#tag_20_94_13_06
const blockSize = 512;
/** The largest number with eleven octal digits. Larger sizes go into a pax header. */
const largestOctal = 0o77777777777;
/** The bytes before a file's content: its header, preceded by a pax header if its path or size does not fit into ustar. */
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
    for (let at = 0; at < records.length;) {
        const { key, value, length } = readRecord(records.subarray(at));
        if (key === 'path')
            result.path = value;
        if (key === 'size')
            result.size = wholeNumber(value);
        if (key === 'linkpath' || key.startsWith('GNU.sparse'))
            throw damagedTar(`it has the unsupported pax record ${JSON.stringify(key)}.`);
        at += length;
    }
    return result;
}
/** The Problem for an archive that cannot be read. */
function damagedTar(found, cause) {
    return new problem/* Problem */.A('read the archive', {
        found,
        next: 'Do not use it. Download it again from its publisher.',
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
    return { key: utf8(record.subarray(0, equals)), value: utf8(record.subarray(equals + 1, -1)), length };
}
function wholeNumber(digits) {
    if (!/^\d{1,15}$/.test(digits))
        throw damagedTar('a pax record has an invalid number.');
    return Number(digits);
}
/** Sum of all bytes; those of the checksum itself count as spaces. */
function checksum(block) {
    return block.reduce((sum, byte, index) => sum + (index >= 148 && index < 156 ? 0x20 : byte), 0);
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

;// CONCATENATED MODULE: ./packages/oci/lib/tar-index.js


// An image has a few dozen entries; docker's own format has a few per layer.
const entryLimit = 100_000;
/** The regular files of an uncompressed tar, by path. Other entries (docker's links between layers) are ignored. */
async function readTarIndex(file, what) {
    const entries = new Map();
    const { size: end } = await file.stat();
    const block = Buffer.alloc(blockSize);
    for (let offset = 0, count = 0; offset + blockSize <= end; count++) {
        if (count > entryLimit)
            throw damagedImage(what, `it has more than ${entryLimit} entries.`);
        await file.read(block, 0, blockSize, offset);
        const header = decodeHeader(block);
        if (header === undefined)
            return entries;
        const path = header.path.replace(/^\.\//, '');
        const entry = { path, size: header.size, offset: offset + blockSize };
        if (entry.offset + entry.size > end)
            throw damagedImage(what, 'it is truncated.');
        if (header.type === '0')
            entries.set(path, entry);
        offset = entry.offset + Math.ceil(header.size / blockSize) * blockSize;
    }
    throw damagedImage(what, 'it is truncated.');
}
/** The content of a small file in a tar, as text. */
async function readTarText(file, entry, limit, what) {
    if (entry.size > limit)
        throw damagedImage(what, `${JSON.stringify(entry.path)} has ${entry.size} bytes, more than the ${limit} accepted.`);
    const buffer = Buffer.alloc(entry.size);
    await file.read(buffer, 0, entry.size, entry.offset);
    return buffer.toString('utf8');
}
/** Opens a file for reading, runs `body` and closes it. */
async function withFile(path, body) {
    const file = await (0,promises_.open)(path, 'r').catch((cause) => {
        throw new problem/* Problem */.A(`open the archive ${path}`, {
            found: cause.code === 'ENOENT' ? 'the file does not exist.' : `${cause.message}.`,
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
/** The Problem for an image archive that cannot be used. */
function damagedImage(what, found) {
    return new problem/* Problem */.A(`read the archive ${what}`, {
        found,
        next: 'Give an uncompressed tar, as `docker save` or `buildah push IMAGE oci-archive:FILE` write it.',
    });
}

;// CONCATENATED MODULE: ./packages/oci/lib/docker-archive.js






const documentLimit = 4 * 1024 * 1024;
// The only files of an OCI layout. No other path in the archive is ever used to write a file.
const layoutFile = /^(oci-layout|index\.json|blobs\/sha256\/[0-9a-f]{64})$/;
/**
 * Opens an uncompressed tar of an image. An OCI layout (newer `docker save` writes one too) is unpacked into `directory`,
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
            throw damagedImage(path, 'it is neither an OCI layout nor an archive from `docker save`.');
        const read = async (entry) => (0,json/* parseJson */.qF)(await readTarText(file, entry, documentLimit, path), `${entry.path} of ${path}`);
        const name = (0,json/* textAt */.$6)(await read(manifest), 0, 'Config');
        const config = name === undefined ? undefined : entries.get(name);
        if (config === undefined)
            throw damagedImage(path, 'it lacks the configuration that its manifest.json names.');
        return { format: 'docker', platform: platformOf(await read(config), path) };
    });
}
function platformOf(config, path) {
    const parts = [(0,json/* textAt */.$6)(config, 'os'), (0,json/* textAt */.$6)(config, 'architecture'), (0,json/* textAt */.$6)(config, 'variant')];
    const platform = parts.filter(part => part !== undefined).join('/');
    if ((0,json.at)(config, 'os') === undefined || !/^[a-z0-9]+\/[a-z0-9]+(\/[a-z0-9]+)?$/.test(platform))
        throw damagedImage(path, 'its configuration names no platform.');
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
;// CONCATENATED MODULE: ./packages/base/lib/files.js




/** Compares by bytes, so that the order is the same on every machine and in every locale. */
function files_byBytes(a, b) {
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
/** The same relative path, with forward slashes. */
function toPosix(path) {
    return external_node_path_.sep === '/' ? path : path.split(external_node_path_.sep).join('/');
}
/**
 * Lists every regular file under a directory: relative paths with forward slashes, in bytewise order.
 * Throws a Problem at a symbolic link or a special file, because a release contains plain files only.
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
                    next: 'Replace it with a regular file.',
                });
            }
        }
    };
    await walk('');
    return found.sort(files_byBytes);
}
/** Writes a file so that it appears complete or not at all. Creates its directory. */
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
/** Reads a file of at most `limit` bytes. Throws a Problem if it is larger. */
async function files_readLimited(path, limit) {
    const { size } = await (0,promises_.stat)(path);
    if (size > limit) {
        throw new problem/* Problem */.A(`read ${path}`, {
            found: `it has ${size} bytes, more than the ${limit} accepted.`,
            next: 'Check that this is the file you meant.',
        });
    }
    return (0,promises_.readFile)(path);
}
/**
 * Size in bytes, or undefined if the path does not exist. Throws a Problem for a link or a special file: something that exists
 * and cannot be used must not look absent.
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
        next: 'Replace it with a regular file.',
    });
}
/** Size in bytes, or undefined if the path is not a regular file (links are not followed). */
async function files_fileSize(path) {
    const status = await (0,promises_.lstat)(path).catch(() => undefined);
    return status?.isFile() ? status.size : undefined;
}

;// CONCATENATED MODULE: ./packages/base/lib/digest.js



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

;// CONCATENATED MODULE: ./packages/oci/lib/image-index.js

/** Media types of an image index: images for several platforms. */
const indexTypes = [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
];
/**
 * True if an entry of an image index is an image. BuildKit puts attestations beside the images, as manifests of the platform
 * unknown/unknown with an annotation. A manifest with only one of these two could be an image that tries to escape the scan.
 */
function isImage(descriptor) {
    return ((0,json/* textAt */.$6)(descriptor, 'annotations', 'vnd.docker.reference.type') === undefined ||
        (0,json/* textAt */.$6)(descriptor, 'platform', 'os') !== 'unknown');
}

;// CONCATENATED MODULE: ./packages/oci/lib/oci-layout.js




// An index or manifest of a real image has a few kilobytes; registries refuse larger ones than 4 MiB.
const oci_layout_documentLimit = 4 * 1024 * 1024;
/** Reads the only image of an OCI layout. Every blob that it refers to must be present and have its digest. */
async function readLayout(directory) {
    const { manifests = [] } = await readJson(directory, 'index.json', directory);
    await checkDigests(directory);
    const [root, ...others] = manifests;
    if (root === undefined || others.length > 0) {
        throw broken(directory, `it contains ${manifests.length} images.`, 'Write one image into a new directory.');
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
async function oci_layout_platformOf(directory, image, manifest) {
    if (manifest.config === undefined)
        throw broken(directory, `${image.digest} is not an image manifest.`);
    for (const layer of manifest.layers ?? [])
        await requireBlob(directory, layer);
    const { os, architecture, variant } = await readBlob(directory, manifest.config);
    if (!os || !architecture)
        throw broken(directory, `the configuration ${manifest.config.digest} names no platform.`);
    // arm64 has only one variant, which some tools write and others leave out.
    const parts = architecture === 'arm64' && variant === 'v8' ? [os, architecture] : [os, architecture, variant];
    return { platform: parts.filter(Boolean).join('/'), digest: image.digest };
}
/** Every blob must have the digest in its name, including those that only an attestation refers to. */
async function checkDigests(directory) {
    for (const name of await (0,promises_.readdir)((0,external_node_path_.join)(directory, 'blobs', 'sha256')).catch(() => [])) {
        if ((await sha256File((0,external_node_path_.join)(directory, 'blobs', 'sha256', name))) !== name)
            throw broken(directory, `the content of the blob ${name} does not match its digest.`);
    }
}
async function readBlob(directory, descriptor) {
    return readJson(directory, await requireBlob(directory, descriptor), descriptor.digest);
}
/** The path of a blob. Throws a Problem if it is missing or has the wrong size. */
async function requireBlob(directory, { digest, size }) {
    const hex = /^sha256:([0-9a-f]{64})$/.exec(digest)?.[1];
    if (hex === undefined)
        throw broken(directory, `${JSON.stringify(digest)} is not a SHA-256 digest.`);
    const path = `blobs/sha256/${hex}`;
    const found = await files_fileSize((0,external_node_path_.join)(directory, path));
    if (found === undefined)
        throw broken(directory, `the blob ${digest} is missing.`);
    if (found !== size)
        throw broken(directory, `the blob ${digest} has ${found} bytes instead of ${size}.`);
    return path;
}
async function readJson(directory, path, what) {
    try {
        return JSON.parse((await files_readLimited((0,external_node_path_.join)(directory, path), oci_layout_documentLimit)).toString('utf8'));
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

;// CONCATENATED MODULE: ./packages/oci/lib/layout-view.js




/**
 * The images of an OCI layout, one per platform. If a layout has several platforms, scanners silently read only one. So each
 * platform gets a view of the layout (in `scratch`) with only its own manifest.
 */
async function layoutTargets(directory, name, scratch) {
    const { platforms } = await readLayout(directory);
    if (platforms.length === 0)
        throw new problem/* Problem */.A(`read the OCI layout ${directory}`, {
            found: 'its index lists no image.',
            next: 'Build the image again.',
        });
    const sorted = [...platforms].sort((a, b) => files_byBytes(a.platform, b.platform));
    return Promise.all(sorted.map(async ({ platform, digest }) => ({
        kind: 'image',
        name,
        platform: platform.replaceAll('-', '/'),
        digest,
        source: { kind: 'layout', path: await viewOf(directory, digest, scratch) },
    })));
}
async function viewOf(directory, digest, scratch) {
    const view = (0,external_node_path_.join)(scratch, digest.replace(':', '-'));
    await (0,promises_.mkdir)(view, { recursive: true });
    const blob = await (0,promises_.readFile)((0,external_node_path_.join)(directory, 'blobs', 'sha256', digest.slice('sha256:'.length)));
    const mediaType = (0,json/* textAt */.$6)((0,json/* parseJson */.qF)(blob.toString('utf8'), `the manifest ${digest}`), 'mediaType') ??
        'application/vnd.oci.image.manifest.v1+json';
    const manifest = { mediaType, digest, size: blob.length };
    await (0,promises_.writeFile)((0,external_node_path_.join)(view, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
    await (0,promises_.writeFile)((0,external_node_path_.join)(view, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests: [manifest] }));
    await (0,promises_.symlink)((0,external_node_path_.join)(await (0,promises_.realpath)(directory), 'blobs'), (0,external_node_path_.join)(view, 'blobs'), 'junction');
    return view;
}

;// CONCATENATED MODULE: ./packages/oci/lib/reference.js
/** Splits a reference that target.ts accepted. A digest takes precedence over a tag. Without both, it does not assume `latest`. */
function parseReference(text) {
    const match = /^([^/]+)\/([^@:]+)(?::([^@]+))?(?:@(.+))?$/.exec(text);
    const wanted = match?.[4] ?? match?.[3];
    if (!match?.[1] || !match[2] || wanted === undefined)
        return undefined;
    return { registry: match[1], repository: match[2], wanted };
}

// EXTERNAL MODULE: ./packages/host/lib/http/retry.js
var retry = __webpack_require__(394);
// EXTERNAL MODULE: ./packages/host/lib/http/request.js
var request = __webpack_require__(1245);
// EXTERNAL MODULE: ./packages/host/lib/http/answer.js
var answer = __webpack_require__(3908);
// EXTERNAL MODULE: ./packages/host/lib/http/body.js
var http_body = __webpack_require__(6006);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./packages/host/lib/http/url.js
var http_url = __webpack_require__(161);
;// CONCATENATED MODULE: ./packages/oci/lib/registry-auth.js





/** The value of an Authorization header for basic authentication. */
function basicAuthorization({ username, password }) {
    return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}
/**
 * Answers a registry's challenge (`Bearer realm="…",service="…",scope="…"`) with a token for reading one repository:
 * https://distribution.github.io/distribution/spec/auth/token/. Returns undefined if it is a different challenge or is refused.
 */
async function bearerAuthorization(challenge, { repository }, credentials) {
    const realm = parameter(challenge, 'realm');
    if (!/^bearer /i.test(challenge) || realm === undefined || !URL.canParse(realm))
        return undefined;
    const url = new URL(realm);
    // A registry may name any server. A password is not sent there unencrypted.
    if (url.protocol !== 'https:' && !(0,http_url/* isLoopback */.U9)(url))
        return undefined;
    const service = parameter(challenge, 'service');
    if (service !== undefined)
        url.searchParams.set('service', service);
    url.searchParams.set('scope', `repository:${repository}:pull`);
    const response = await (0,request/* request */.E)(url.href, credentials === undefined ? {} : { authorization: basicAuthorization(credentials) }, AbortSignal.timeout(30_000));
    if (response.status !== 200) {
        await response.body?.cancel();
        return undefined;
    }
    const answer = await response.json().catch(() => undefined);
    const token = (0,json/* textAt */.$6)(answer, 'token') ?? (0,json/* textAt */.$6)(answer, 'access_token');
    return token === undefined ? undefined : `Bearer ${token}`;
}
/** The credentials that `docker login` stored for a registry; undefined if none, or if a credential helper has them: we run none. */
async function loggedIn(registry, env) {
    const path = (0,external_node_path_.join)(env.DOCKER_CONFIG ?? (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.docker'), 'config.json');
    const text = await (0,promises_.readFile)(path, 'utf8').catch(() => undefined);
    const auth = text === undefined ? undefined : (0,json/* textAt */.$6)((0,json/* parseJson */.qF)(text, path, 1024 * 1024), 'auths', registry, 'auth');
    if (auth === undefined)
        return undefined;
    const [username = '', ...password] = Buffer.from(auth, 'base64').toString('utf8').split(':');
    return { username, password: password.join(':') };
}
function parameter(challenge, name) {
    return new RegExp(`[ ,]${name}="([^"]*)"`, 'i').exec(challenge)?.[1];
}

;// CONCATENATED MODULE: ./packages/oci/lib/registry.js




// https://github.com/opencontainers/distribution-spec/blob/main/spec.md: larger manifests may be refused.
const manifestLimit = 4 * 1024 * 1024;
const accepted = [
    ...indexTypes,
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.v2+json',
];
/** Reads the manifests of one repository. */
class Registry {
    #base;
    #credentials;
    #retry;
    #authorization;
    #reference;
    constructor(reference, credentials, policy = retry/* patient */.Im) {
        this.#reference = reference;
        this.#credentials = credentials;
        this.#retry = policy;
        this.#base = `${isLoopback(reference.registry) ? 'http' : 'https'}://${reference.registry}/v2/${reference.repository}`;
        this.#authorization = credentials === undefined ? undefined : basicAuthorization(credentials);
    }
    /** Resolves the tag or digest once. Later work on the image uses the digests that it returns. */
    async image() {
        const root = await this.#manifest(this.#reference.wanted);
        if (!indexTypes.includes(root.mediaType))
            return { digest: root.digest, platforms: [await this.#single(root)] };
        const images = (0,json/* listAt */.gT)(root.document, 'manifests').filter(isImage);
        return {
            digest: root.digest,
            platforms: images.map(image => ({ platform: registry_platformOf((0,json.at)(image, 'platform')), digest: digestOf(image) })),
        };
    }
    async #single({ digest, document }) {
        const config = (0,json/* textAt */.$6)(document, 'config', 'digest') ?? '';
        if (!/^sha256:[0-9a-f]{64}$/.test(config))
            throw this.#problem('its manifest names no configuration.', 'Check that it is a container image.');
        const body = await this.#get(`blobs/${config}`, {});
        if (`sha256:${sha256(body)}` !== config)
            throw this.#problem('the registry sent a configuration other than the requested one.', 'Do not use this registry.');
        return { platform: registry_platformOf((0,json/* parseJson */.qF)(body.toString('utf8'), `the configuration ${config}`)), digest };
    }
    async #manifest(wanted) {
        const body = await this.#get(`manifests/${wanted}`, { accept: accepted.join(', ') });
        const digest = `sha256:${sha256(body)}`;
        if (wanted.startsWith('sha256:') && wanted !== digest)
            throw this.#problem(`the registry sent a manifest with the digest ${digest}.`, 'Do not use this registry.');
        const document = (0,json/* parseJson */.qF)(body.toString('utf8'), `the manifest ${wanted}`);
        return {
            digest,
            document,
            mediaType: (0,json/* textAt */.$6)(document, 'mediaType') ?? ((0,json/* listAt */.gT)(document, 'manifests').length > 0 ? (indexTypes[0] ?? '') : ''),
        };
    }
    #get(path, headers) {
        return (0,retry/* retry */.L5)(() => this.#attempt(path, headers), this.#retry, () => { });
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
            return await (0,request/* request */.E)(`${this.#base}/${path}`, { ...headers, ...authorization }, AbortSignal.timeout(30_000));
        }
        catch (error) {
            throw error instanceof problem/* Problem */.A ? error : (0,answer/* brokenConnection */.m)(error, `${this.#base}/${path}`, '');
        }
    }
    async #body(response) {
        if (response.status === 401 || response.status === 403)
            throw this.#denied(response.status);
        if (response.status === 404)
            throw this.#problem('the registry does not have this image.', 'Check the reference. Push the image before this step.');
        if (response.status !== 200)
            throw new retry/* Transient */.Rc(this.#attempted(), {
                found: `the registry answered ${response.status}.`,
                next: 'Try again later.',
            });
        const body = await (0,http_body/* readBody */.x)(response, manifestLimit);
        if (body === undefined)
            throw this.#problem(`its manifest has more than the ${manifestLimit} bytes accepted.`, 'Check the reference.');
        return body;
    }
    #denied(status) {
        return this.#problem(`the registry denied access (${status}).`, 'Set `registry-username` and `registry-password`, or log in before this step. For ghcr.io, the job needs `permissions: packages: read`.');
    }
    #problem(found, next) {
        return new problem/* Problem */.A(this.#attempted(), { found, next });
    }
    #attempted() {
        const { registry, repository, wanted } = this.#reference;
        return `read the image ${registry}/${repository}${wanted.startsWith('sha256:') ? '@' : ':'}${wanted}`;
    }
}
function registry_platformOf(value) {
    return ['os', 'architecture', 'variant']
        .map(key => (0,json/* textAt */.$6)(value, key))
        .filter(part => part !== undefined)
        .join('/');
}
function digestOf(descriptor) {
    return (0,json/* textAt */.$6)(descriptor, 'digest') ?? '';
}
function isLoopback(registry) {
    return /^(localhost|127\.\d+\.\d+\.\d+)(:\d+)?$/.test(registry);
}

;// CONCATENATED MODULE: ./packages/oci/lib/expand-target.js








/** What a target consists of: the directory, or the platforms of an image. Throws a Problem if it is missing or empty. */
async function expandTarget(spec, options) {
    if (spec.kind === 'dir')
        return [await directoryTarget(spec.value, options.name)];
    const targets = await imageTargets(spec, options);
    requireDistinct(targets, options.name);
    if (options.platforms.length === 0)
        return targets;
    const wanted = targets.filter(target => options.platforms.includes(target.platform ?? ''));
    const absent = options.platforms.filter(platform => !targets.some(target => target.platform === platform));
    if (absent.length === 0)
        return wanted;
    throw new problem/* Problem */.A(`use the image ${options.name}`, {
        found: `it does not support ${absent.join(', ')}.`,
        next: `Choose from its platforms: ${targets.map(target => target.platform).join(', ')}.`,
    });
}
/** An empty index must not pass for a clean image. If two images had the same platform, one's evidence would replace the other's. */
function requireDistinct(targets, name) {
    const platforms = targets.map(({ platform = '' }) => platform);
    const odd = platforms.find(platform => !/^[a-z0-9]+\/[a-z0-9_]+(?:\/[a-z0-9_.]+)?$/.test(platform));
    const twice = platforms.find((platform, index) => platforms.indexOf(platform) !== index);
    if (targets.length === 0)
        throw unusable(name, 'its index lists no image.');
    if (odd !== undefined)
        throw unusable(name, `one of its images is for the platform ${JSON.stringify(odd)}.`);
    if (twice !== undefined)
        throw unusable(name, `its index lists two images for ${twice}.`);
}
function unusable(name, found) {
    return new problem/* Problem */.A(`use the image ${name}`, { found, next: 'Build it again with one image per platform.' });
}
async function directoryTarget(path, name) {
    const status = await (0,promises_.stat)(path).catch(() => undefined);
    if (!status?.isDirectory())
        throw new problem/* Problem */.A(`read the directory ${path}`, {
            found: status === undefined ? 'it does not exist.' : 'it is not a directory.',
            next: 'Check the path.',
        });
    const root = await (0,promises_.realpath)(path);
    return { kind: 'directory', name, source: { kind: 'directory', path: root } };
}
async function imageTargets(spec, options) {
    const { name, scratch } = options;
    if (spec.kind === 'image')
        return registryTargets(spec.value, options);
    if (spec.kind === 'oci-dir')
        return layoutTargets(spec.value, name, scratch);
    const archive = await openImageArchive(spec.value, (0,external_node_path_.join)(scratch, 'archive'));
    if (archive.format === 'oci')
        return layoutTargets(archive.directory, name, scratch);
    return [
        {
            kind: 'image',
            name,
            platform: archive.platform,
            source: { kind: 'docker-archive', path: spec.value },
        },
    ];
}
async function registryTargets(text, { name, credentials, env }) {
    const reference = parseReference(text);
    if (reference === undefined) {
        throw new problem/* Problem */.A(`use the image ${text}`, {
            found: 'it has neither a digest nor a tag.',
            next: 'Give its digest: image:REGISTRY/REPOSITORY@sha256:DIGEST.',
        });
    }
    const image = await new Registry(reference, credentials ?? (await loggedIn(reference.registry, env))).image();
    const { registry, repository } = reference;
    return image.platforms.map(({ platform, digest }) => ({
        kind: 'image',
        name,
        platform,
        digest,
        source: { kind: 'registry', reference: `${registry}/${repository}@${digest}` },
    }));
}

;// CONCATENATED MODULE: ./packages/oci/lib/registry-login.js


/** Prepares the credentials of an image's registry in `scratch`; undefined for other targets, and without credentials. */
async function registryLogin(target, credentials, scratch) {
    if (target.kind !== 'image' || credentials === undefined)
        return undefined;
    const registry = target.value.split('/')[0] ?? '';
    const dockerConfig = (0,external_node_path_.join)(scratch, 'docker');
    const auth = Buffer.from(`${credentials.username}:${credentials.password}`).toString('base64');
    await (0,promises_.mkdir)(dockerConfig, { recursive: true, mode: 0o700 });
    await (0,promises_.writeFile)((0,external_node_path_.join)(dockerConfig, 'config.json'), JSON.stringify({ auths: { [registry]: { auth } } }), {
        mode: 0o600,
    });
    return { registry, credentials, dockerConfig };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/release/release-dir.js




/** The directory beside the release directory with OCI layouts of the images to push, one directory per image. */
const layoutsDirName = 'image-layouts';
/** Step records lie beside the release directory (`release.records/`), because everything in it is part of the release. */
function recordsDir(releaseDir) {
    return (0,external_node_path_.join)((0,external_node_path_.dirname)(releaseDir), `${(0,external_node_path_.basename)(releaseDir)}.records`);
}
/**
 * Writes the record of a step. `name` names step and target (`generate-sbom.project`), so that a second run replaces it, and the
 * records of matrix jobs do not collide.
 */
async function writeStepRecord(releaseDir, name, record) {
    const text = `${JSON.stringify({ files: record.files ?? [], images: record.images ?? [] }, undefined, 2)}\n`;
    await files_writeFileAtomic((0,external_node_path_.join)(recordsDir(releaseDir), `${name}.json`), text);
}
/** The records of all steps as one record, in a fixed order. */
async function readStepRecords(releaseDir) {
    await mkdir(recordsDir(releaseDir), { recursive: true });
    const names = (await readdir(recordsDir(releaseDir))).filter(name => name.endsWith('.json')).sort(byBytes);
    const records = await Promise.all(names.map(name => readStepRecord(join(recordsDir(releaseDir), name))));
    const files = new Map(records.flatMap(record => record.files).map(file => [file.path, file]));
    const images = new Map(records.flatMap(record => record.images).map(image => [image.name, image]));
    return {
        files: [...files.values()].sort((a, b) => byBytes(a.path, b.path)),
        images: [...images.values()].sort((a, b) => byBytes(a.name, b.name)),
    };
}
async function readStepRecord(path) {
    const record = parseJson(await readFile(path, 'utf8'), path);
    const images = listAt(record, 'images');
    const files = listAt(record, 'files');
    if (files.every(isFile) && images.every(release_dir_isImage))
        return { files, images: images };
    throw new Problem(`read ${path}`, {
        found: 'it is not a step record.',
        next: 'Delete its directory, and run the steps again.',
    });
}
/** True if the manifest can have the file. Its path is in the release directory, or a digest of another file would be published. */
function isFile(file) {
    const texts = [textAt(file, 'mediaType'), textAt(at(file, 'madeBy'), 'name'), textAt(at(file, 'madeBy'), 'version')];
    return (isSafePath(textAt(file, 'path') ?? '') &&
        texts.every(text => text !== undefined) &&
        reproducibleValues.some(value => value === at(file, 'reproducible')));
}
/** True if the layout has its fixed place. Step records may come from another job, so that no other path is accepted. */
function release_dir_isImage(image) {
    const [name, layout] = [textAt(image, 'name'), textAt(image, 'layout')];
    return name !== undefined && !/[\\/]|^\.+$/.test(name) && layout === `${layoutsDirName}/${name}`;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/manifest/release-names.js
// The kinds of these files (kinds/) take the names from here: a manifest reserves them, and kinds import manifests.
const manifestName = 'manifest.yaml';
const manifestBundleName = 'manifest.yaml.sigstore.json';
const sumsName = 'SHA256SUMS';
/** Files of a release directory that its manifest cannot list: itself, its signature, and the digests of both. */
const unlisted = [manifestName, manifestBundleName, sumsName];
/** The verdict on the whole release, as a signed Verification Summary Attestation. No other file lists it. */
const summaryName = 'verification-summary.intoto.jsonl';
/** The directory inside the tarball: `release-v1.2.0`. A slash of the tag (`widget/v1.2.0`) becomes a hyphen. */
function tarballPrefix(tag) {
    return `release-${tag.replaceAll('/', '-')}`;
}
/** `release-v1.2.0.tar.gz`. Its signatures have this name with `.sig` and `.sigstore.json` appended. */
function tarballName(tag) {
    return `${tarballPrefix(tag)}.tar.gz`;
}
/** True for a name that tarballName can give. */
function isTarballName(name) {
    return /^release-.+\.tar\.gz$/.test(name);
}

;// CONCATENATED MODULE: ./packages/release/lib/job-handoff.js




const tarball = /^release-[^/]+\.tar\.gz(\.sig|\.sigstore\.json)?$/;
/**
 * The files that one job hands over to the next: the release directory, and the files and directories beside it that belong to it.
 * Returns paths relative to the parent, with forward slashes, in bytewise order.
 */
async function filesToHandOver(releaseDir) {
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
 * Copies the files of another job (`from`: the content of a workflow artifact) to their places. Throws a Problem if a file already
 * exists with different content: matrix jobs may add files, but not contradict each other. Messages name the artifact by `name`.
 */
async function mergeReleaseDir(from, releaseDir, name) {
    const files = await listFiles(from);
    refuseForeign(files, releaseDir, name);
    for (const path of files)
        await copyNew((0,external_node_path_.join)(from, path), (0,external_node_path_.join)((0,external_node_path_.dirname)(releaseDir), path), path, name);
    return files.length;
}
function isOurs(topLevel, releaseDir) {
    const own = [(0,external_node_path_.basename)(releaseDir), (0,external_node_path_.basename)(recordsDir(releaseDir)), layoutsDirName, summaryName];
    return own.includes(topLevel) || tarball.test(topLevel);
}
function refuseForeign(files, releaseDir, name) {
    const foreign = files.find(path => !isOurs(path.split('/')[0] ?? '', releaseDir));
    if (foreign === undefined)
        return;
    throw new problem/* Problem */.A(`merge the artifact ${JSON.stringify(name)} into the release directory`, {
        found: `it has ${JSON.stringify(foreign)}, which does not belong to a release directory named ${JSON.stringify((0,external_node_path_.basename)(releaseDir))}.`,
        next: 'Upload it with `to-artifact`, and give the same `release-dir` in both jobs.',
    });
}
async function copyNew(source, target, path, name) {
    if ((await files_fileSize(target)) === undefined) {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
        return (0,promises_.copyFile)(source, target);
    }
    const [theirs, ours] = await Promise.all([sha256File(source), sha256File(target)]);
    if (theirs === ours)
        return;
    throw new problem/* Problem */.A(`merge the artifact ${JSON.stringify(name)} into the release directory`, {
        found: `${JSON.stringify(path)} already exists with different content (sha256 ${ours}, in the artifact ${theirs}).`,
        next: 'Let only one job write each file: give each matrix job its own target or name.',
    });
}

;// CONCATENATED MODULE: ./packages/runner/lib/fetched-layouts.js



// The runner empties this directory at the start of each job.
const note = ({ temp }) => (0,external_node_path_.join)(temp, 'release-tools-fetched-layouts');
/** Records which image layouts came with an artifact, unpacked in `from`. Later steps of this job read the record. */
async function noteLayouts(from, host) {
    const names = await (0,promises_.readdir)((0,external_node_path_.join)(from, layoutsDirName)).catch(() => []);
    if (names.length > 0)
        await (0,promises_.appendFile)(note(host), `${names.join('\n')}\n`);
}
/**
 * The paths without layouts that came with an artifact. Images are large: a job that needs one fetches the artifact of the job
 * that built it.
 */
async function withoutFetchedLayouts(paths, host) {
    const fetched = (await (0,promises_.readFile)(note(host), 'utf8').catch(() => '')).split('\n').filter(name => name !== '');
    return paths.filter(path => !fetched.some(name => path.startsWith(`${layoutsDirName}/${name}/`)));
}

;// CONCATENATED MODULE: ./packages/runner/lib/run-artifacts.js







/** Downloads the named artifacts of this run, and merges them into the release directory and the directories beside it. */
async function fetchArtifacts(names, releaseDir, host) {
    if (names.length === 0)
        return;
    const client = await load(`download the artifacts ${names.join(', ')}`);
    const listed = await attempt('list the artifacts of this run', async () => (await client.listArtifacts({ latest: true })).artifacts);
    for (const artifact of names.map(name => find(name, listed)))
        await fetchOne(client, artifact, releaseDir, host);
}
/**
 * Uploads the release directory and the directories beside it (job-handoff.ts) as one artifact of this run. Leaves out layouts of
 * images that came with an artifact.
 */
async function storeArtifact(name, releaseDir, host) {
    const what = `upload the release directory as the artifact ${JSON.stringify(name)}`;
    const parent = (0,external_node_path_.dirname)(releaseDir);
    const files = await withoutFetchedLayouts(await filesToHandOver(releaseDir), host);
    if (files.length === 0) {
        throw new problem/* Problem */.A(what, {
            found: `${releaseDir} does not exist or is empty.`,
            next: 'Run this step after those that write to it.',
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
    await withScratch('artifact', host, async (scratch) => {
        const expected = artifact.digest === undefined ? {} : { expectedHash: artifact.digest };
        const answer = await attempt(what, () => client.downloadArtifact(artifact.id, { path: scratch, ...expected }));
        if (answer.digestMismatch === true) {
            throw new problem/* Problem */.A(what, {
                found: 'its digest differs from that of the upload.',
                next: 'Run the job again.',
            });
        }
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(releaseDir), { recursive: true });
        await noteLayouts(scratch, host);
        const count = await mergeReleaseDir(scratch, releaseDir, artifact.name);
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
    const { DefaultArtifactClient } = await import('../../../packages/runner/dist/artifact-client/index.js');
    return new DefaultArtifactClient();
}
function refuseWithoutService(what) {
    if (isEnterpriseServer(process.env.GITHUB_SERVER_URL)) {
        throw new problem/* Problem */.A(what, {
            found: 'GitHub Enterprise Server does not have version 4 of the artifact service.',
            next: 'Use the upload and download actions that your server supports to hand over the release directory.',
        });
    }
    const missing = ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL'].filter(name => !process.env[name]);
    if (missing.length === 0)
        return;
    throw new problem/* Problem */.A(what, {
        found: `this runner offers no artifact service (${missing.join(' and ')} not set).`,
        next: 'If all steps run in one job, leave out `from-artifacts` and `to-artifact`. Otherwise, run this on GitHub Actions.',
    });
}
/** True for a server without the service. Decides like @actions/artifact: github.com and *.ghe.com (data residency) have it. */
function isEnterpriseServer(serverUrl = 'https://github.com') {
    return !/^(github\.com|.*\.ghe\.com|.*\.localhost)$/i.test(new URL(serverUrl).hostname);
}
/** Runs one call of the artifact service, and turns its failures into Problems. */
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
            next: 'Give each upload, and each matrix job, a name of its own.',
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

// EXTERNAL MODULE: ./packages/runner/lib/target-inputs.js
var target_inputs = __webpack_require__(6558);
;// CONCATENATED MODULE: ./packages/base/lib/markdown/format.js
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
/** Escapes text for a cell of a Markdown table, or after a bullet: nothing in it starts markup, a link, a mention or HTML. */
function escapeMarkdown(text) {
    return text
        .replace(/\s+/g, ' ')
        .replace(/[\\`*_{}[\]()#+!|<>~@&]/g, character => `\\${character}`)
        .replaceAll('\\@', '&#64;')
        .replaceAll('\\&', '&amp;')
        .replaceAll('\\<', '&lt;')
        .replaceAll('\\>', '&gt;');
}
/** Any text as inline code: the fence is longer than the backticks inside, and no character ends the cell of a table. */
function code(text) {
    const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(run => run.length));
    const fence = '`'.repeat(longest + 1);
    const padded = longest > 0 ? ` ${text} ` : text;
    return `${fence}${padded.replace(/\s+/g, ' ').replace(/\\*\|/g, found => `${'\\'.repeat(2 * found.length - 2)}\\|`)}${fence}`;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/release/target.js
/** The label of a target in reports, notes and page: `widget`, `widget (linux/arm/v7)`. No other code makes this label. */
function targetLabel({ name, platform }) {
    return platform === undefined ? name : `${name} (${platform})`;
}
/** The name of a target in step records and in files beside the release: `project`, `widget-linux-arm-v7`. */
function targetKey(target) {
    return target.kind === 'directory' ? 'project' : `${target.name}-${platformDir(target.platform)}`;
}
/** Directory of a target's evidence in the release directory: the top for the project, `images/<name>/<platform>/` for images. */
function targetDir(target) {
    return target.kind === 'directory' ? '' : `images/${target.name}/${platformDir(target.platform)}/`;
}
/** The target whose evidence is in a directory: the inverse of targetDir. Undefined for other directories. */
function targetOfDir(directory, project) {
    if (directory === '')
        return { kind: 'directory', name: project };
    const [, name, platform] = /^images\/([^/]+)\/([^/]+)\/$/.exec(directory) ?? [];
    if (name === undefined || platform === undefined)
        return undefined;
    return { kind: 'image', name, ...(platform === unknown ? {} : { platform: platform.replaceAll('-', '/') }) };
}
const unknown = 'unknown';
/** No part of a platform has a hyphen (`expandTarget` refuses others), so that every hyphen was a slash. */
function platformDir(platform = unknown) {
    return platform.replaceAll('/', '-');
}

;// CONCATENATED MODULE: ./packages/scan/lib/sbom/sbom-summary.js


/** The job summary of SBOMs in Markdown: number of packages, paths and digests. */
function sbomSummary(sboms, syft) {
    const rows = sboms.map(sbom => `| ${escapeMarkdown(targetLabel(sbom))} | ${sbom.components} | ${sbom.files.map(file => code(file.path)).join('<br>')} | ${sbom.files.map(file => code(file.sha256.slice(0, 12))).join('<br>')} |`);
    return [
        '## SBOM',
        '',
        '| Target | Packages | Files | SHA-256 |',
        '| --- | --- | --- | --- |',
        ...rows,
        '',
        `Made by syft ${escapeMarkdown(syft.version)} (${syft.origin}). The same commit gives the same bytes.`,
    ].join('\n');
}

;// CONCATENATED MODULE: ./packages/base/lib/uuid.js

/** Namespace of the identifiers that we derive from content; generated once at random. */
const namespace = Buffer.from('c8b4c1a25d9e4f6ab1f07c3de29a8b14', 'hex');
/** UUID version 5 (RFC 9562 §5.5): the same for the same content. */
function uuidOf(content) {
    const bytes = (0,external_node_crypto_.createHash)('sha1').update(namespace).update(content).digest().subarray(0, 16);
    bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
    bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
    return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sbom/sbom.js

/**
 * Makes syft's CycloneDX 1.6 reproducible: time, serial number and paths no longer depend on when and where syft ran. Puts the
 * digest of an image back into the root component, because syft drops it if it is told a version. Throws a Problem.
 */
function normalizeCycloneDx(source, target) {
    const document = readDocument(source, 'the CycloneDX SBOM of syft', 'specVersion', '1.6');
    const metadata = requireObject(document.metadata, 'metadata');
    const component = requireObject(metadata.component, 'metadata.component');
    const { $schema, bomFormat, specVersion, serialNumber: _, version, ...rest } = relocated(document, target.root);
    const content = {
        version,
        ...renamed(rest, (0,json/* textAt */.$6)(component, 'bom-ref'), rootRef(target)),
        metadata: { ...metadata, timestamp: target.created, component: rootComponent(component, target) },
    };
    return (0,json/* renderJson */.hF)({
        $schema,
        bomFormat,
        specVersion,
        serialNumber: `urn:uuid:${uuidOf(JSON.stringify(content))}`,
        ...content,
    });
}
/** Makes syft's SPDX 2.3 reproducible: time, namespace and paths no longer depend on when and where syft ran. Throws a Problem. */
function normalizeSpdx(source, target) {
    const document = relocated(readDocument(source, 'the SPDX SBOM of syft', 'spdxVersion', 'SPDX-2.3'), target.root);
    const { spdxVersion, dataLicense, SPDXID, name: _name, documentNamespace: _namespace, creationInfo, packages, ...rest } = document;
    const content = {
        creationInfo: { ...requireObject(creationInfo, 'creationInfo'), created: target.created },
        packages: withRootPurpose(packages, rest.relationships, target),
        ...rest,
    };
    const identity = [target.name, target.version].filter(Boolean).map(encodeURIComponent).join('-');
    const documentNamespace = `https://spdx.org/spdxdocs/${identity}-${uuidOf(JSON.stringify(content))}`;
    return (0,json/* renderJson */.hF)({ spdxVersion, dataLicense, SPDXID, name: target.name, documentNamespace, ...content });
}
/** Number of packages in syft's own JSON, which does not list the root. */
function countPackages(syftJson) {
    const artifacts = (0,json.at)((0,json/* parseJson */.qF)(syftJson, 'the SBOM of syft'), 'artifacts');
    if (artifacts === null || Array.isArray(artifacts))
        return artifacts?.length ?? 0;
    throw malformed('the SBOM of syft', 'it has no list "artifacts".');
}
function readDocument(source, what, key, version) {
    const document = (0,json/* parseJson */.qF)(source, what);
    const found = (0,json.at)(document, key);
    if (found !== version)
        throw malformed(what, `its ${key} is ${JSON.stringify(found) ?? 'missing'} instead of ${JSON.stringify(version)}.`);
    return document;
}
// Syft gives the root of a directory the type "file". Trivy 0.59 refuses such an SBOM.
function rootComponent(component, target) {
    const { kind, name, version, digest, platform } = target;
    const type = kind === 'image' ? 'container' : 'application';
    const described = { ...component, 'bom-ref': rootRef(target), type, name, version };
    if (digest === undefined)
        return described;
    const properties = [
        ...(0,json/* listAt */.gT)(component, 'properties'),
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
/** Syft also puts the path that it was given into the reference of the root, so it gets another one. */
function rootRef({ kind, name, version }) {
    return `${kind}:${name}@${version}`;
}
/** Replaces one reference by another in the dependencies. */
function renamed(document, from, to) {
    if (!Array.isArray(document.dependencies) || from === undefined)
        return document;
    const rename = (ref) => (ref === from ? to : ref);
    const dependencies = document.dependencies.map(one => ({
        ...one,
        ref: rename((0,json.at)(one, 'ref')),
        ...((0,json.at)(one, 'dependsOn') === undefined ? {} : { dependsOn: (0,json/* listAt */.gT)(one, 'dependsOn').map(rename) }),
    }));
    return { ...document, dependencies };
}
/** https://github.com/package-url/purl-spec/blob/main/types-doc/oci-definition.md */
function imagePurl(name, digest, platform) {
    const architecture = platform?.split('/')[1];
    return `pkg:oci/${encodeURIComponent(name.toLowerCase())}@${encodeURIComponent(digest)}${architecture === undefined ? '' : `?arch=${encodeURIComponent(architecture)}`}`;
}
function withRootPurpose(packages, relationships, target) {
    const describes = (0,json/* listAt */.gT)({ relationships }, 'relationships').find(one => (0,json/* textAt */.$6)(one, 'relationshipType') === 'DESCRIBES');
    const root = (0,json/* textAt */.$6)(describes, 'relatedSpdxElement');
    return (0,json/* listAt */.gT)({ packages }, 'packages').map(one => {
        if (root === undefined || (0,json/* textAt */.$6)(one, 'SPDXID') !== root)
            return one;
        const checksums = target.digest === undefined
            ? {}
            : { checksums: [{ algorithm: 'SHA256', checksumValue: target.digest.slice('sha256:'.length) }] };
        return {
            ...one,
            ...checksums,
            primaryPackagePurpose: target.kind === 'image' ? 'CONTAINER' : 'APPLICATION',
        };
    });
}
/** Removes `root` from the front of every text. Paths below it keep their leading slash. */
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
        next: 'Use the version of syft that the lock of release-tools names.',
    });
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
            const directory = path.slice(0, path.lastIndexOf('/') + 1);
            return path === `${directory}${name}` ? targetOfDir(directory, project) : undefined;
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
/** For kinds of which notes and page show nothing. */
function nothing() {
    return undefined;
}
/** The record of a file that a step wrote. Everything except its maker comes from the declaration. */
function recordOf(file, path, madeBy) {
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
const mediaTypes = [
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
            mediaType: (path) => mediaTypes.find(([pattern]) => pattern.test(path))?.[1] ?? 'application/octet-stream',
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
}
/** Reads a whole document. Throws a Problem that says what does not fit, and where. */
function readShape(shape, value, what, next = 'Correct the file.') {
    try {
        return shape(value, '');
    }
    catch (error) {
        if (error instanceof WrongShape)
            throw new problem/* Problem */.A(`read ${what}`, { found: error.message, next, cause: error });
        throw error;
    }
}
/** An object with these keys and no others. The error for an unknown key suggests the nearest known one. */
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
            throw new WrongShape(`${place(at)} has ${value.length} items, more than the ${limit} accepted.`);
        return value.map((one, index) => item(one, `${at}[${index}]`));
    };
}
/** Text that is not empty, of at most 65,536 characters. */
const shape_text = (value, at) => {
    if (typeof value !== 'string' || value.trim() === '')
        throw wrong(at, value, 'text');
    if (value.length > 65_536)
        throw new WrongShape(`${place(at)} is longer than 65536 characters.`);
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

;// CONCATENATED MODULE: ./packages/evidence/lib/coverage/coverage-model.js
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
/** Percentage of lines and branches together, as coverage.py computes it: 100 if there is nothing to cover. */
function coverage_model_percentOf({ lines, coveredLines, branches, coveredBranches }) {
    const total = lines + branches;
    return total === 0 ? 100 : (100 * (coveredLines + coveredBranches)) / total;
}
/** `93.4`: one decimal place. 100.0 and 0.0 only for exactly these values, as in coverage.py. */
function formatPercent(percent) {
    if (percent > 99.9 && percent < 100)
        return '99.9';
    if (percent > 0 && percent < 0.1)
        return '0.1';
    return percent.toFixed(1);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/coverage/coverage-document.js



// docs/schema/coverage.v1.json has the same rules.
const coverage_document_count = (value, at) => {
    if (!Number.isSafeInteger(value) || value < 0)
        throw wrong(at, value, 'a whole number from 0');
    return value;
};
const range = (value, at) => {
    const [from, to, ...others] = list(coverage_document_count)(value, at);
    if (from === undefined || to === undefined || others.length > 0 || from < 1 || to < from)
        throw wrong(at, value, 'the first and the last line of a range');
    return [from, to];
};
const counts = { lines: coverage_document_count, coveredLines: coverage_document_count, branches: coverage_document_count, coveredBranches: coverage_document_count };
const shape = object({
    version: oneOf(1),
    commit: matching(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'a full commit id'),
    tool: object({ name: oneOf('coverage.py'), version: optional(shape_text) }),
    branches: shape_boolean,
    totals: object({ ...counts, percent: number(0, 100) }),
    files: list(object({ path: shape_text, ...counts, missing: list(range) })),
});
/** Makes the document. `files` are the files of the report, with paths relative to the root of the repository. */
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
/** Parses `coverage.json` of a release. `what` names it in errors. Throws a Problem, also if its numbers contradict each other. */
function parseCoverage(source, what) {
    const next = 'Regenerate it with pytest-coverage-to-sonar.';
    const document = readShape(shape, (0,json/* parseJson */.qF)(source, what), what, next);
    const found = disagreement(document);
    if (found !== undefined)
        throw new problem/* Problem */.A(`read ${what}`, { found, next });
    return document;
}
/** The numbers of each file, with which those of a later run are compared. */
function countsByFile({ files }) {
    return new Map(files.map(({ path, missing: _, ...counts }) => [path, counts]));
}
function fileEntry(file) {
    const missing = file.lines.filter(({ covered }) => !covered).map(({ line }) => line);
    return { path: file.path, ...countsOf([file]), missing: rangesOf(missing) };
}
function disagreement({ totals, files }) {
    const odd = files.find(one => one.coveredLines > one.lines || one.coveredBranches > one.branches || missingLines(one) !== one.lines);
    if (odd !== undefined)
        return `the numbers of ${JSON.stringify(odd.path)} contradict each other.`;
    if (new Set(files.map(({ path }) => path)).size !== files.length)
        return 'it lists a file twice.';
    const sum = (key) => files.reduce((total, file) => total + file[key], 0);
    const isSum = ['lines', 'coveredLines', 'branches', 'coveredBranches'].every(key => sum(key) === totals[key]);
    return isSum && totals.percent === coverage_model_percentOf(totals) ? undefined : 'its totals are not those of its files.';
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
    present: anyFound,
    summarise: ([found]) => {
        if (found === undefined)
            return undefined;
        const { totals, tool } = found.document;
        return { counts: totals, ...(tool.version === undefined ? {} : { version: tool.version }) };
    },
});

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/bundle-type.js
/** The media type of the bundles that we write. It stands alone, so that naming it does not load what reads bundles. */
const bundleMediaType = 'application/vnd.dev.sigstore.bundle.v0.3+json';

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

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/manifest.js



/** The manifest and its signature. */
const manifest = defineKind({
    kind: 'manifest',
    files: {
        document: topFile(manifestName, 'application/yaml', 'payload'),
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

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/provenance.js


/** SLSA provenance, one Sigstore bundle per line. */
const provenance = defineKind({
    kind: 'provenance',
    files: { bundles: topFile('provenance.intoto.jsonl', bundleMediaType, 'payload') },
    requirable: { absent: 'nothing says how the release was built. Run slsa-provenance.' },
    // Its signatures are verified before it is read. Notes and page show what the verification returns.
    present: anyFound,
    summarise: nothing,
});

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/sarif.js


/** The same findings for code scanning (https://docs.oasis-open.org/sarif/sarif/v2.1.0/). */
const sarif = defineKind({
    kind: 'sarif',
    files: { report: targetFile('vulnerabilities.sarif', 'application/sarif+json', 'no') },
    requirable: { absent: 'there is no SARIF report. Run scan-image.' },
    parse(text, path) {
        const document = (0,json/* parseJson */.qF)(text, path);
        if ((0,json/* textAt */.$6)(document, 'version') === '2.1.0' && (0,json/* listAt */.gT)(document, 'runs').length > 0)
            return document;
        throw new problem/* Problem */.A(`read ${path}`, {
            found: 'it is not a SARIF 2.1.0 report with a run.',
            next: 'Run scan-image again.',
        });
    },
    present: anyFound,
    // They are the findings of vulnerabilities.ts.
    summarise: nothing,
});

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/sbom.js


const sbom_files = {
    cyclonedx: targetFile('sbom.cyclonedx.json', 'application/vnd.cyclonedx+json', 'bytes'),
    spdx: targetFile('sbom.spdx.json', 'application/spdx+json', 'bytes'),
};
/** Packages of the project, and of each image and platform. */
const sbom = defineKind({
    kind: 'sbom',
    files: sbom_files,
    requirable: { absent: 'there is no SBOM. Run generate-sbom.' },
    parse(text, path) {
        const document = (0,json/* parseJson */.qF)(text, path);
        const format = path.endsWith(sbom_files.spdx.name) ? 'SPDX' : 'CycloneDX';
        const known = format === 'SPDX' ? (0,json/* textAt */.$6)(document, 'spdxVersion')?.startsWith('SPDX-') : isCycloneDx(document);
        if (known === true)
            return document;
        throw new problem/* Problem */.A(`read ${path}`, {
            found: `it is not an SBOM in the format ${format}.`,
            next: 'Run generate-sbom again.',
        });
    },
    present: anyFound,
    // Both formats list the same packages, so only one is read.
    summarise: (found) => found.filter(({ document }) => isCycloneDx(document)).map(({ document, target }) => summarise(document, target)),
});
function isCycloneDx(document) {
    return (0,json/* textAt */.$6)(document, 'bomFormat') === 'CycloneDX';
}
/** https://cyclonedx.org/docs/1.6/json/: packages are components of all types but `file`. */
function summarise(document, target) {
    const components = (0,json/* listAt */.gT)(document, 'components').filter(component => (0,json/* textAt */.$6)(component, 'type') !== 'file');
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
    const names = (0,json/* listAt */.gT)(component, 'licenses').map(choice => (0,json/* textAt */.$6)(choice, 'expression') ?? (0,json/* textAt */.$6)((0,json.at)(choice, 'license'), 'id') ?? (0,json/* textAt */.$6)((0,json.at)(choice, 'license'), 'name'));
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
const longest = 4000;
const most = 1_000_000;
const line = matching(/^[\s\S]{0,4000}$/, 'text of at most 4000 characters');
const tests_document_count = number(0, most);
const tests_document_shape = object({
    version: oneOf(1),
    commit: matching(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'a full commit id'),
    totals: object({ total: tests_document_count, passed: tests_document_count, failed: tests_document_count, error: tests_document_count, skipped: tests_document_count }),
    tests: list(object({
        name: line,
        classname: line,
        path: optional(shape_text),
        outcome: oneOf('passed', 'failed', 'error', 'skipped'),
        message: optional(line),
    }), most),
});
/** Makes the document. A test of several runs is listed once for each run. */
function testResults({ commit, cases }) {
    const entries = cases.map(entry => ({ entry: entryOf(entry), key: sortKey(entry) }));
    const tests = entries.sort((a, b) => byBytes(a.key, b.key)).map(({ entry }) => entry);
    return { version: 1, commit, totals: countTests(cases), tests };
}
/** The bytes of `test-results.json`. */
function renderTestResults(document) {
    return renderJson(document);
}
/** Parses `test-results.json`. `what` names it in errors. Throws a Problem, also if its totals are not those of its tests. */
function parseTestResults(source, what) {
    const next = 'Regenerate it with pytest-coverage-to-sonar.';
    const document = readShape(tests_document_shape, (0,json/* parseJson */.qF)(source, what), what, next);
    if (Object.entries(document.totals).every(([key, total]) => total === numberOf(document, key)))
        return document;
    throw new problem/* Problem */.A(`read ${what}`, { found: 'its totals are not those of its tests.', next });
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
/** Shortens a name or message: pytest puts parameters into names, which may be long. */
function cut(text) {
    return (text.length > longest ? `${text.slice(0, longest - 1)}…` : text).toWellFormed();
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
    summarise: ([found]) => found?.document.totals,
});

;// CONCATENATED MODULE: ./packages/base/lib/strict-json.js

/** Greatest depth of nesting that is accepted; bundles, statements and trusted roots stay below 20. */
const maxDepth = 100;
/**
 * Parses JSON on which trust depends. Refuses duplicate keys, because two parsers could read two different documents from them.
 * Also refuses texts over `limit` bytes, invalid UTF-8 and deep nesting. `what` names it in the Problem: `the bundle a.json`.
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
        if (error instanceof problem/* Problem */.A)
            throw error;
        throw unreadable(what, `it is not JSON (${(0,problem/* messageOf */.b)(error)}).`, error);
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
    // Compared after parsing, because "a" and "\u0061" are the same key.
    const key = JSON.parse(quoted);
    if (keys?.has(key))
        throw unreadable(what, `it has the key ${JSON.stringify(key)} twice in one object.`);
    keys?.add(key);
}
/** Index of the quotation mark that closes the string that opens at `start`. */
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
    return new problem/* Problem */.A(`read ${what}`, {
        found,
        next: 'Check that this is the file you meant, or download it again.',
        cause,
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/in-toto/statement.js

/** https://github.com/in-toto/attestation/blob/main/spec/v1/envelope.md */
const payloadType = 'application/vnd.in-toto+json';
const statementType = 'https://in-toto.io/Statement/v1';
/** Reads the payload of an attestation. Throws a Problem if it is not an in-toto statement of version 1. */
function parseStatement(type, payload) {
    if (type !== payloadType)
        throw statement_unusable(`its payload type is ${JSON.stringify(type)}, not ${payloadType}.`);
    const value = parseStrictJson(payload, 'the statement of the attestation');
    if (!isStatement(value))
        throw statement_unusable(`it is not an in-toto statement of type ${statementType} with subjects and a predicate type.`);
    return value;
}
/** True if one of the statement's subjects has this SHA-256 (lower-case hex). */
function hasSubject(statement, sha256) {
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
    return new problem/* Problem */.A('read the attestation', {
        found,
        next: 'Check that the bundle belongs to this file.',
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/test-statement.js


/** The test results as an in-toto statement about the commit, for an attestation. */
const testStatement = defineKind({
    kind: 'test-statement',
    files: { statement: topFile('test-result.statement.json', payloadType, 'no') },
    requirable: {
        absent: 'there is no statement of the test results. Run pytest-coverage-to-sonar with a JUnit report.',
    },
    parse: (text) => parseStatement(payloadType, text),
    commitOf: ({ subject: [first] }) => first?.digest.gitCommit ?? 'unknown',
    present: anyFound,
    // They are the results of test-results.ts.
    summarise: nothing,
});

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

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/assessment.js
const fixStates = ['fixed', 'not-fixed', 'wont-fix', 'unknown'];

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/findings.js

/** The value of `schema`, and the `$id` of the JSON Schema. */
const findings_findingsSchema = 'https://github.com/org/release-tools/blob/v1/docs/schema/findings.v1.json';
/** Reads the matches of a report as opinions of its scanner. Throws a Problem for a report that the scanner does not write. */
function readReport(scanner, output) {
    const { matches, database } = scanners[scanner].parse(output);
    return {
        matches: matches.map(({ assessment, ...match }) => ({ opinion: { scanner, ...assessment }, ...match })),
        database,
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
    return new problem/* Problem */.A(`read the report of ${scanner}`, {
        found,
        next: `Use the version of ${scanner} that the lock of release-tools names.`,
    });
}
/** A required list. Null is an empty list, because Go writes it so. */
function requiredList(scanner, value, key) {
    const found = (0,json.at)(value, key);
    if (found === null)
        return [];
    if (!Array.isArray(found))
        throw badReport(scanner, `it has no list ${JSON.stringify(key)}.`);
    return found;
}
/** A required text of a match. */
function requiredText(scanner, value, what) {
    if (typeof value === 'string' && value.trim() !== '' && value.length <= 1000)
        return oneLine(value);
    throw badReport(scanner, `a match has no ${what}.`);
}
/** The package of a match. */
function packageOf(scanner, parts) {
    const purl = typeof parts.purl === 'string' && parts.purl !== '' ? { purl: oneLine(parts.purl) } : {};
    return {
        name: requiredText(scanner, parts.name, 'package name'),
        version: typeof parts.version === 'string' ? oneLine(parts.version) : '',
        type: typeof parts.type === 'string' ? oneLine(parts.type) : '',
        ...purl,
    };
}
/** Cleans text of a package or advisory, whose author may be hostile: one line, no control characters, at most 1000 characters. */
function oneLine(text) {
    return text
        .toWellFormed()
        .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
        .trim()
        .slice(0, 1000);
}
/** The first line of a title or description; undefined if it is empty. */
function titleOf(text) {
    const line = oneLine(text?.split('\n')[0] ?? '').slice(0, 300);
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
    parse: ({ report }) => parseGrype(report),
};
/**
 * Reads `grype -o json` (grype/presenter/models). Reads only `matches`: `ignoredMatches` exist only with filters in grype itself,
 * which we never set.
 */
function parseGrype(text) {
    const report = (0,json/* parseJson */.qF)(text, `the report of ${grype_name}`);
    if ((0,json/* textAt */.$6)(report, 'descriptor', 'name') !== grype_name)
        throw badReport(grype_name, `it does not say that ${grype_name} made it.`);
    return { matches: requiredList(grype_name, report, 'matches').map(readMatch), database: readDatabase(report) };
}
function readMatch(match) {
    const id = requiredText(grype_name, (0,json.at)(match, 'vulnerability', 'id'), 'vulnerability identifier');
    const related = (0,json/* listAt */.gT)(match, 'relatedVulnerabilities')
        .map(one => (0,json/* textAt */.$6)(one, 'id'))
        .filter(one => one !== undefined);
    const artifact = (0,json.at)(match, 'artifact');
    return {
        assessment: readAssessment(id, (0,json.at)(match, 'vulnerability'), (0,json/* listAt */.gT)(match, 'relatedVulnerabilities')),
        ids: [...new Set([id, ...related])],
        package: packageOf(grype_name, {
            name: (0,json.at)(artifact, 'name'),
            version: (0,json.at)(artifact, 'version'),
            type: (0,json.at)(artifact, 'type'),
            purl: (0,json.at)(artifact, 'purl'),
        }),
        locations: primaryPaths(artifact),
    };
}
function readAssessment(id, vulnerability, related) {
    const all = [vulnerability, ...related];
    const scores = all
        .flatMap(one => (0,json/* listAt */.gT)(one, 'cvss'))
        .map(cvss => (0,json/* numberAt */.tk)(cvss, 'metrics', 'baseScore'))
        .filter(score => score !== undefined && score >= 0 && score <= 10);
    const epss = all
        .flatMap(one => (0,json/* listAt */.gT)(one, 'epss'))
        .map(one => (0,json/* numberAt */.tk)(one, 'epss'))
        .filter(one => one !== undefined && one >= 0 && one <= 1);
    const exploited = all.some(one => (0,json/* listAt */.gT)(one, 'knownExploited').length > 0);
    return {
        id,
        severity: parseSeverity((0,json/* textAt */.$6)(vulnerability, 'severity')),
        source: (0,json/* textAt */.$6)(vulnerability, 'namespace') ?? 'unknown',
        fix: readFix((0,json.at)(vulnerability, 'fix')),
        ...withoutUndefined({
            title: titleOf((0,json/* textAt */.$6)(vulnerability, 'description') ?? related.map(one => (0,json/* textAt */.$6)(one, 'description')).find(Boolean)),
            url: (0,json/* textAt */.$6)(vulnerability, 'dataSource'),
            cvss: highestOf(scores),
            epss: highestOf(epss),
            knownExploited: exploited || undefined,
        }),
    };
}
function readFix(fix) {
    const state = (0,json/* textAt */.$6)(fix, 'state');
    return { state: fixStates.find(known => known === state) ?? 'unknown', versions: (0,json/* textsAt */.i1)(fix, 'versions') };
}
// Supporting evidence (a RECORD file beside METADATA) is not the location of the package.
function primaryPaths(artifact) {
    const locations = (0,json/* listAt */.gT)(artifact, 'locations');
    const primary = locations.filter(location => (0,json/* textAt */.$6)(location, 'annotations', 'evidence') !== 'supporting');
    return (primary.length > 0 ? primary : locations)
        .map(location => (0,json/* textAt */.$6)(location, 'path'))
        .filter(path => path !== undefined);
}
// Before grype 0.88, `db` itself has these fields; later versions have them in `db.status`.
function readDatabase(report) {
    const database = (0,json.at)(report, 'descriptor', 'db');
    const status = (0,json.at)(database, 'status') ?? database;
    return withoutUndefined({
        version: (0,json/* textAt */.$6)(status, 'schemaVersion'),
        built: (0,json/* textAt */.$6)(status, 'built'),
        source: (0,json/* textAt */.$6)(status, 'from'),
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
    cannotSee: 'packages that are installed in a directory, for example in a virtual environment: in directories, it reads lock files',
    parse: ({ report, about }) => ({ matches: parseTrivy(report), database: parseTrivyDatabase(about) }),
};
/**
 * Reads `trivy --format json` of schema version 2. If trivy finds nothing to scan in a target, its report has no `Results`.
 */
function parseTrivy(text) {
    const report = (0,json/* parseJson */.qF)(text, `the report of ${trivy_name}`);
    const version = (0,json.at)(report, 'SchemaVersion');
    if (version !== 2)
        throw badReport(trivy_name, `its SchemaVersion is ${JSON.stringify(version)}, but only 2 is known.`);
    const results = (0,json.at)(report, 'Results') === undefined ? [] : requiredList(trivy_name, report, 'Results');
    return results.flatMap(readResult);
}
/** Reads `trivy version --format json`: only this has the date of the database. */
function parseTrivyDatabase(text) {
    const database = (0,json.at)((0,json/* parseJson */.qF)(text, `the version report of ${trivy_name}`, 1024 * 1024), 'VulnerabilityDB');
    return withoutUndefined({ version: (0,json/* numberAt */.tk)(database, 'Version')?.toString(), built: (0,json/* textAt */.$6)(database, 'UpdatedAt') });
}
function readResult(result) {
    const target = (0,json/* textAt */.$6)(result, 'Target') ?? '';
    const type = (0,json/* textAt */.$6)(result, 'Type') ?? '';
    const vulnerabilities = (0,json.at)(result, 'Vulnerabilities') === undefined ? [] : requiredList(trivy_name, result, 'Vulnerabilities');
    return vulnerabilities.map(vulnerability => readVulnerability(vulnerability, type, target));
}
function readVulnerability(vulnerability, type, target) {
    const id = requiredText(trivy_name, (0,json.at)(vulnerability, 'VulnerabilityID'), 'vulnerability identifier');
    // For operating system packages the target is a description ("image (debian 12.9)"), not a path.
    const place = (0,json/* textAt */.$6)(vulnerability, 'PkgPath') ?? (/ \(.*\)$/.test(target) || isCategory(target) ? undefined : target);
    return {
        assessment: trivy_readAssessment(id, vulnerability),
        ids: [...new Set([id, ...(0,json/* textsAt */.i1)(vulnerability, 'VendorIDs')])],
        package: packageOf(trivy_name, {
            name: (0,json.at)(vulnerability, 'PkgName'),
            version: (0,json.at)(vulnerability, 'InstalledVersion'),
            type,
            purl: (0,json.at)(vulnerability, 'PkgIdentifier', 'PURL'),
        }),
        locations: place === undefined || place === '' ? [] : [place.startsWith('/') ? place : `/${place}`],
    };
}
// Names that trivy gives to all packages of one kind.
function isCategory(target) {
    return ['Python', 'Node.js', 'Ruby', 'Java', 'Conda', 'Go', 'Rust'].includes(target);
}
function trivy_readAssessment(id, vulnerability) {
    const cvss = (0,json.at)(vulnerability, 'CVSS');
    const scores = Object.values(typeof cvss === 'object' && cvss !== null ? cvss : {}).map(one => (0,json/* numberAt */.tk)(one, 'V3Score') ?? (0,json/* numberAt */.tk)(one, 'V40Score'));
    const known = scores.filter(score => score !== undefined && score >= 0 && score <= 10);
    return {
        id,
        severity: parseSeverity((0,json/* textAt */.$6)(vulnerability, 'Severity')),
        source: (0,json/* textAt */.$6)(vulnerability, 'SeveritySource') ?? (0,json/* textAt */.$6)(vulnerability, 'DataSource', 'ID') ?? 'unknown',
        fix: trivy_readFix(vulnerability),
        ...withoutUndefined({
            title: titleOf((0,json/* textAt */.$6)(vulnerability, 'Title')),
            url: (0,json/* textAt */.$6)(vulnerability, 'PrimaryURL'),
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
    const versions = ((0,json/* textAt */.$6)(vulnerability, 'FixedVersion') ?? '')
        .split(',')
        .map(version => version.trim())
        .filter(Boolean);
    if (versions.length > 0)
        return { state: 'fixed', versions };
    const status = (0,json/* textAt */.$6)(vulnerability, 'Status') ?? '';
    return { state: (Object.hasOwn(states, status) ? states[status] : undefined) ?? 'unknown', versions };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/scanners.js


/** Every scanner whose findings a release can have. Lists of scanners have this order everywhere. */
const scanners_scanners = { grype: grype, trivy: trivy };
const scannerNames = Object.keys(scanners_scanners);

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/findings-document.js





// docs/schema/findings.v1.json has the same rules.
const findings_document_line = matching(/^[\s\S]{0,4000}$/, 'text of at most 4000 characters');
const digest = matching(/^sha256:[0-9a-f]{64}$/, '"sha256:" and 64 lower-case hexadecimal digits');
const severity = oneOf(...severity_severities);
const findings_document_count = number(0, Number.MAX_SAFE_INTEGER);
const fix = object({ state: oneOf(...fixStates), versions: list(findings_document_line, 1000) });
const opinion = object({
    scanner: oneOf(...scannerNames),
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
const scanner = object({
    name: oneOf(...scannerNames),
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
    digest: optional(digest),
});
const findings_document_counts = object({ UNKNOWN: findings_document_count, NEGLIGIBLE: findings_document_count, LOW: findings_document_count, MEDIUM: findings_document_count, HIGH: findings_document_count, CRITICAL: findings_document_count });
const findings_document_shape = object({
    schema: oneOf(findings_findingsSchema),
    target,
    scanned: matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/, 'a time like 2026-01-31T12:00:00Z'),
    scanners: list(scanner, 10),
    summary: object({ total: findings_document_count, severities: findings_document_counts, fixable: findings_document_count, disagreements: findings_document_count }),
    findings: list(finding),
});
/** Parses `vulnerabilities.json`. `what` names it in errors. Throws a Problem. */
function parseFindings(source, what) {
    return readShape(findings_document_shape, (0,json/* parseJson */.qF)(source, what), what, 'Regenerate it with scan-image.');
}
/** Makes the document. Computes its counts, so that they agree with the list. */
function findingsDocument(parts) {
    const { findings } = parts;
    const severities_ = Object.fromEntries([...severities].reverse().map(one => [one, findings.filter(finding => finding.severity === one).length]));
    return {
        schema: findingsSchema,
        target: parts.target,
        scanned: parts.scanned,
        scanners: parts.scanners,
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
    requirable: { absent: 'nothing was scanned. Run scan-image.' },
    parse: parseFindings,
    present: anyFound,
    summarise: (found) => found.map(({ document }) => document),
});

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/register.js
















/** Every kind, in the order in which notes and reports name them. */
const register = [
    artifacts,
    sbom,
    vulnerabilities,
    sarif,
    test_results_testResults,
    testStatement,
    coverage,
    policy,
    provenance,
    imageSignature,
    verifyLog,
    notes,
    page,
    manifest,
    sums,
    verificationSummary,
];
/** Every kind, to iterate over. */
const evidenceKinds = (/* unused pure expression or super */ null && (register));
/** Every kind by its name. */
const kinds = Object.fromEntries(register.map(rule => [rule.kind, rule]));
const requirableKinds = register.filter(isRequirable).map(rule => rule.kind);
function isRequirable(rule) {
    return rule.requirable !== false;
}

// EXTERNAL MODULE: ./packages/oci/lib/target.js
var lib_target = __webpack_require__(2209);
;// CONCATENATED MODULE: ./packages/scan/lib/sbom/own-paths.js



/** Paths that release-tools itself writes beside the sources. They are not part of the project, and differ from run to run. */
async function own_paths_ownPaths(releaseDir) {
    const parent = (0,external_node_path_.dirname)(releaseDir);
    const tarballs = (await (0,promises_.readdir)(parent).catch(() => [])).filter(name => /^release-[^/]+\.tar\.gz(\.sig|\.sigstore\.json)?$/.test(name));
    const candidates = [
        releaseDir,
        recordsDir(releaseDir),
        (0,external_node_path_.join)(parent, layoutsDirName),
        ...tarballs.map(name => (0,external_node_path_.join)(parent, name)),
    ];
    const there = await Promise.all(candidates.map(async (path) => ((await (0,promises_.stat)(path).catch(() => undefined)) === undefined ? [] : [path])));
    return there.flat();
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

;// CONCATENATED MODULE: ./packages/scan/lib/program-settings.js
/** The environment of a program, to add to the allow-listed environment of all child processes. */
function programEnv({ allowed, fixed }, own) {
    const kept = Object.entries(own).filter((entry) => entry[1] !== undefined && allowed.test(entry[0]));
    return { ...Object.fromEntries(kept), ...fixed };
}
/** Variables of a program that are set but have no effect here. For a warning. */
function ignoredVariables({ prefix, allowed, fixed }, own) {
    return Object.keys(own)
        .filter(name => name.startsWith(prefix) && !allowed.test(name) && !Object.hasOwn(fixed, name))
        .sort();
}

;// CONCATENATED MODULE: ./packages/scan/lib/sbom/syft.js






/** Maximum size of an SBOM, in bytes. That of a large image has tens of megabytes. */
const syft_reportLimit = 256 * 1024 * 1024;
const syftSettings = {
    prefix: 'SYFT_',
    allowed: /^SYFT_(CACHE_|LOG_|PARALLELISM$|REGISTRY_(INSECURE_|CA_CERT))/,
    fixed: { SYFT_CHECK_FOR_APP_UPDATE: 'false' },
};
/** Runs syft once for all three formats. Ignores configuration files of the scanned project. Throws a Problem if syft fails. */
async function syft_runSyft(target, options, host) {
    const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(options.scratch, 'syft-'));
    const file = (name) => (0,external_node_path_.join)(directory, name);
    await (0,promises_.writeFile)(file('config.yaml'), '');
    const args = [
        'scan',
        syftSource(target.source),
        '--config',
        file('config.yaml'),
        '--source-name',
        target.name,
        '--source-version',
        options.version,
        '-o',
        `spdx-json@2.3=${file('spdx')}`,
        '-o',
        `cyclonedx-json@1.6=${file('cyclonedx')}`,
        '-o',
        `syft-json=${file('syft')}`,
        ...excludeArgs(target, options.exclude),
    ];
    const { exitCode, stdout, stderr } = await host.exec(options.syft.path, args, {
        cwd: directory,
        env: { ...programEnv(syftSettings, host.env), ...syftLogin(options.login) },
    });
    if (exitCode !== 0)
        throw failed(target, exitCode, `${stdout}${stderr}`);
    const read = async (name) => (await files_readLimited(file(name), syft_reportLimit)).toString('utf8');
    return { spdx: await read('spdx'), cyclonedx: await read('cyclonedx'), syft: await read('syft') };
}
/** The argument that tells syft what to catalogue. */
function syftSource(source) {
    return byKind(source, {
        directory: ({ path }) => `dir:${path}`,
        layout: ({ path }) => `oci-dir:${path}`,
        'docker-archive': ({ path }) => `docker-archive:${path}`,
        registry: ({ reference }) => `registry:${reference}`,
    });
}
/** Without an authority, syft would send the credentials to every registry. */
function syftLogin(login) {
    if (login === undefined)
        return {};
    return {
        SYFT_REGISTRY_AUTH_AUTHORITY: login.registry,
        SYFT_REGISTRY_AUTH_USERNAME: login.credentials.username,
        SYFT_REGISTRY_AUTH_PASSWORD: login.credentials.password,
    };
}
// Syft requires each pattern to start with `./` or with `*`.
function excludeArgs(target, exclude) {
    const root = (0,lib_target/* rootOf */.I)(target);
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
function failed(target, exitCode, output) {
    const last = output.trim().split('\n').at(-1) ?? '';
    return new problem/* Problem */.A(`catalogue ${targetLabel(target)} with syft`, {
        found: `it ended with exit code ${exitCode}: ${last === '' ? 'it printed nothing.' : last.slice(0, 500)}`,
        next: 'Check that this is the target you meant. The details have the whole output.',
        details: output.slice(-20_000),
    });
}

;// CONCATENATED MODULE: ./packages/scan/lib/sbom/syft-json.js







/** Path of syft's own JSON of a target, as generate-sbom leaves it. */
function syftJsonPath(releaseDir, target) {
    return (0,external_node_path_.join)(recordsDir(releaseDir), 'syft', `${targetKey(target)}.json`);
}
/** Path of syft's own JSON of a target. Runs syft if generate-sbom has not made it. */
async function syftJson(target, context, host) {
    const { releaseDir, scratch, version, login } = context;
    const kept = syftJsonPath(releaseDir, target);
    if (await isOf(target, kept))
        return kept;
    const exclude = await ownPaths(releaseDir);
    const output = await runSyft(target, { syft: await findTool('syft', host), version, scratch, exclude, login }, host);
    const path = join(await mkdtemp(join(scratch, 'sbom-')), 'syft.json');
    await writeFileAtomic(path, output.syft);
    return path;
}
/** True if the SBOM is about this target, and not about an earlier image of the same name. */
async function isOf(target, path) {
    if ((await fileSize(path)) === undefined)
        return false;
    // A docker archive has no digest to compare, so its SBOM may be about another one.
    if (target.digest === undefined)
        return target.kind === 'directory';
    const document = parseJson((await readLimited(path, reportLimit)).toString('utf8'), path);
    return textAt(document, 'source', 'metadata', 'manifestDigest') === target.digest;
}

;// CONCATENATED MODULE: ./packages/scan/lib/sbom/catalogue.js







/** Catalogues a target. Writes both SBOMs into the release directory, and syft's own JSON beside it. */
async function makeSbom(target, options, host) {
    const output = await syft_runSyft(target, { ...options, exclude: [...options.exclude, ...(await own_paths_ownPaths(options.releaseDir))] }, host);
    const components = countPackages(output.syft);
    if (components < options.minComponents)
        throw tooFew(target, components, options.minComponents);
    const facts = { ...target, root: (0,lib_target/* rootOf */.I)(target), version: options.version, created: options.created };
    const { name, version, sha256: digest } = options.syft;
    const { cyclonedx, spdx } = kinds.sbom.files;
    const files = [
        {
            ...recordOf(cyclonedx, cyclonedx.pathOf(target), { name, version, sha256: digest }),
            text: normalizeCycloneDx(output.cyclonedx, facts),
        },
        {
            ...recordOf(spdx, spdx.pathOf(target), { name, version, sha256: digest }),
            text: normalizeSpdx(output.spdx, facts),
        },
    ];
    for (const file of files)
        await files_writeFileAtomic((0,external_node_path_.join)(options.releaseDir, file.path), file.text);
    const syft = syftJsonPath(options.releaseDir, target);
    await files_writeFileAtomic(syft, output.syft);
    await writeStepRecord(options.releaseDir, `generate-sbom.${targetKey(target)}`, {
        files: files.map(({ text: _, ...record }) => record),
    });
    host.info(`${targetLabel(target)}: ${components} packages, ${files.map(file => file.path).join(' and ')}.`);
    return {
        name: target.name,
        ...(target.platform === undefined ? {} : { platform: target.platform }),
        ...(target.digest === undefined ? {} : { digest: target.digest }),
        components,
        files: files.map(({ path, text }) => ({ path, sha256: sha256(text) })),
        syft,
    };
}
function tooFew(target, found, wanted) {
    return new problem/* Problem */.A(`catalogue ${targetLabel(target)}`, {
        found: `syft found ${found} packages, but the minimum is ${wanted}.`,
        next: 'Check that the target has a lock file or installed packages. If an empty SBOM is expected, set `min-components: 0`.',
    });
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
const toolNames = (/* unused pure expression or super */ null && (['cosign', 'syft', 'grype', 'trivy', 'slsa-verifier', 'actionlint', 'act']));
/** True for the name of a tool of the lock. */
function isToolName(name) {
    return toolNames.some(known => known === name);
}
/** The file name of a tool's program: `cosign`, or `cosign.exe` on Windows. */
function programName(name, windows = process.platform === 'win32') {
    return windows ? `${name}.exe` : name;
}

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
async function find_findTool(name, host) {
    const path = await findProgram(programName(name), host.env.PATH ?? '');
    if (path === undefined)
        throw missing(name);
    return describeTool(name, path, host);
}
/** What is known about the program at a path. Checks it against the record beside it. */
async function describeTool(name, path, host) {
    const [record, sha256] = await Promise.all([record_readRecord(path), sha256File(path)]);
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

;// CONCATENATED MODULE: ./actions/generate-sbom/lib/run.js






/** Catalogues the target and writes its SBOMs into the release directory. */
async function run(inputs, host) {
    const releaseDir = inputs['release-dir'];
    await fetchArtifacts(inputs['from-artifacts'], releaseDir, host);
    const syft = await find_findTool('syft', host);
    const sboms = await withScratch('sbom', host, scratch => catalogue(inputs, { syft, scratch }, host));
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
    const targets = await expandTarget(inputs.target, {
        name: inputs.name,
        platforms: inputs.platforms,
        scratch,
        env: host.env,
        ...credentials,
    });
    const login = await registryLogin(inputs.target, credentials.credentials, scratch);
    const workspace = host.workspace;
    const created = epochTime(await sourceDateEpoch(inputs.target.kind === 'dir' ? inputs.target.value : workspace, host));
    const options = {
        syft,
        scratch,
        login,
        created,
        version: inputs.version,
        exclude: inputs.exclude,
        minComponents: inputs['min-components'],
        releaseDir: inputs['release-dir'],
    };
    const sboms = [];
    // One after the other: syft already uses every core.
    for (const target of targets)
        sboms.push(await makeSbom(target, options, host));
    return sboms;
}


/***/ }),

/***/ 6436:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   gT: () => (/* binding */ listAt),
/* harmony export */   hF: () => (/* binding */ renderJson),
/* harmony export */   i1: () => (/* binding */ textsAt),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   tk: () => (/* binding */ numberAt)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1167);

/** Parses JSON of at most `limit` characters. `what` names it in errors. Throws a Problem. */
function parseJson(text, what, limit = 256 * 1024 * 1024) {
    if (text.length > limit) {
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .A(`read ${what}`, {
            found: `it has ${text.length} characters, more than the ${limit} accepted.`,
            next: 'Check what made it.',
        });
    }
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .A(`read ${what}`, {
            found: `it is not JSON (${(0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(cause)}).`,
            next: 'Check what made it.',
            cause,
        });
    }
}
/** The value at a path of own properties, or undefined. Safe on anything that another program wrote. */
function at(value, ...path) {
    return path.reduce((inner, key) => {
        if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, key))
            return undefined;
        return inner[key];
    }, value);
}
/** The text at a path; undefined if it is empty or something else. */
function textAt(value, ...path) {
    const found = at(value, ...path);
    return typeof found === 'string' && found !== '' ? found : undefined;
}
/** The number at a path; undefined if it is infinite or something else. */
function numberAt(value, ...path) {
    const found = at(value, ...path);
    return typeof found === 'number' && Number.isFinite(found) ? found : undefined;
}
/** The list at a path; empty if there is none (Go writes an empty list as null). */
function listAt(value, ...path) {
    const found = at(value, ...path);
    return Array.isArray(found) ? found : [];
}
/** The non-empty texts of the list at a path. */
function textsAt(value, ...path) {
    return listAt(value, ...path).filter((item) => typeof item === 'string' && item !== '');
}
/** JSON with a 2-space indent and a final newline, like all our JSON files. */
function renderJson(value) {
    return `${JSON.stringify(value, undefined, 2)}\n`;
}


/***/ }),

/***/ 3908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ refusedBy),
/* harmony export */   m: () => (/* binding */ brokenConnection)
/* harmony export */ });
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1167);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6436);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(394);


const unreachable = new Set([
    'ENOTFOUND',
    'EAI_AGAIN',
    'ECONNREFUSED',
    'ENETUNREACH',
    'EHOSTUNREACH',
    'UND_ERR_CONNECT_TIMEOUT',
]);
/** The Problem for an unsuccessful response; a Transient if another attempt may help. */
function refusedBy(response, where) {
    const answer = `the server answered ${response.status}${response.statusText === '' ? '' : ` ${response.statusText}`}.`;
    const attempted = `download ${where}`;
    if (isRateLimit(response))
        return rateLimited(response, attempted);
    if (response.status === 408 || response.status >= 500) {
        return new _retry_js__WEBPACK_IMPORTED_MODULE_0__/* .Transient */ .Rc(attempted, { found: answer, next: 'Try again later, or use a different source.' });
    }
    return new _release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .A(attempted, { found: answer, next: nextStep(response.status) });
}
// GitHub's rate limit answers 403 or 429 with one of these headers.
function isRateLimit({ status, headers }) {
    if (status === 429)
        return true;
    return status === 403 && (headers.has('retry-after') || headers.get('x-ratelimit-remaining') === '0');
}
function rateLimited(response, attempted) {
    const waitMs = (0,_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .retryAfterMs */ .Vs)(response.headers.get('retry-after')) ?? resetMs(response.headers.get('x-ratelimit-reset'));
    const wait = waitMs === undefined ? '' : ` and asks us to wait ${Math.ceil(waitMs / 1000)} s`;
    return new _retry_js__WEBPACK_IMPORTED_MODULE_0__/* .Transient */ .Rc(attempted, {
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
        return 'Check the address and the version. If upstream has deleted it, use a mirror or a local path.';
    }
    if (status === 401 || status === 403)
        return 'Check that this machine may read it, and check the proxy in between.';
    return 'Check the address.';
}
/** The Problem for a connection that failed or ended early. */
function brokenConnection(error, where, received) {
    const code = codeOf(error);
    const attempted = `download ${where}`;
    if (code !== undefined && unreachable.has(code)) {
        const found = `the server cannot be reached (${code}).`;
        return new _retry_js__WEBPACK_IMPORTED_MODULE_0__/* .Transient */ .Rc(attempted, {
            found,
            next: 'Check the network and the proxy variables, or use a source that needs no network.',
            cause: error,
        });
    }
    const reason = code ?? innermost(error);
    const found = received === '' ? `the request failed (${reason}).` : `the connection ended early (${reason})${received}.`;
    return new _retry_js__WEBPACK_IMPORTED_MODULE_0__/* .Transient */ .Rc(attempted, { found, next: 'Check the network, then try again.', cause: error });
}
function innermost(error) {
    const cause = (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_2__.at)(error, 'cause');
    return cause === undefined ? ((0,_release_tools_base__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(error, 'message') ?? String(error)) : innermost(cause);
}
/** The error code of a failed fetch, from the system or undici. It is in one of the error's causes. */
function codeOf(error) {
    if (typeof error !== 'object' || error === null)
        return undefined;
    return codeOf((0,_release_tools_base__WEBPACK_IMPORTED_MODULE_2__.at)(error, 'errors', 0)) ?? codeOf((0,_release_tools_base__WEBPACK_IMPORTED_MODULE_2__.at)(error, 'cause')) ?? (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(error, 'code');
}


/***/ }),

/***/ 6006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ readBody)
/* harmony export */ });
/** The whole body of a response; undefined as soon as it has more than `limit` bytes. */
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


/***/ }),

/***/ 1245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ request)
/* harmony export */ });
/* unused harmony export follow */
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1167);
/* harmony import */ var _url_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(161);


const redirects = new Set([301, 302, 303, 307, 308]);
const maxRedirects = 5;
/**
 * Sends a GET request and follows at most five redirects, never from https to http (except to this machine). Drops the
 * authorization when a redirect leaves the server that it is for. Rejects like fetch if the connection fails.
 */
async function request(url, headers, signal) {
    const first = (0,_url_js__WEBPACK_IMPORTED_MODULE_0__/* .parseUrl */ .Dl)(url);
    let current = first;
    for (let hops = 0; hops <= maxRedirects; hops++) {
        const response = await fetch(current, { headers: headersFor(headers, first, current), signal, redirect: 'manual' });
        const target = response.headers.get('location');
        if (!redirects.has(response.status) || target === null)
            return response;
        await response.body?.cancel();
        current = follow(first, current, target);
    }
    throw new _release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .A(`download ${(0,_url_js__WEBPACK_IMPORTED_MODULE_0__/* .shownUrl */ .zA)(first)}`, {
        found: `the server redirects more than ${maxRedirects} times.`,
        next: 'Check the address.',
    });
}
function headersFor(headers, first, current) {
    // Without this, a server may compress the bytes, and offsets and sizes would not be those of the file.
    const own = { 'accept-encoding': 'identity', 'user-agent': 'release-tools' };
    if (current.origin === first.origin)
        return { ...own, ...headers };
    return { ...own, ...Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'authorization')) };
}
/** The target of a redirect. Throws a Problem if it leaves https, except to this machine. */
function follow(first, from, target) {
    const to = (0,_url_js__WEBPACK_IMPORTED_MODULE_0__/* .parseUrl */ .Dl)(target, from);
    if (from.protocol === 'http:' || to.protocol === 'https:' || (0,_url_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)(to))
        return to;
    throw new _release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .A(`download ${(0,_url_js__WEBPACK_IMPORTED_MODULE_0__/* .shownUrl */ .zA)(first)}`, {
        found: `the server redirects to ${to.origin}, which is not encrypted.`,
        next: 'Use a server that does not redirect from https to http.',
    });
}


/***/ }),

/***/ 394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Im: () => (/* binding */ patient),
/* harmony export */   L5: () => (/* binding */ retry),
/* harmony export */   Rc: () => (/* binding */ Transient),
/* harmony export */   Vs: () => (/* binding */ retryAfterMs)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1167);


/** A failure that may be temporary: another attempt can succeed. */
class Transient extends _release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .A {
    /** How long the server asks to wait (Retry-After), in milliseconds. */
    waitMs;
    constructor(attempted, parts) {
        super(attempted, parts);
        this.waitMs = parts.waitMs;
    }
}
/** Five attempts within about half a minute. Waits for rate limits for up to a minute. */
const patient = { attempts: 5, baseMs: 1000, maxMs: 60_000 };
/** Runs `attempt` until it succeeds, fails permanently, or has used all attempts. Calls `say` before each pause. */
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
            // Without the next step, which is only for the case that all attempts fail.
            const attempts = `attempt ${failures + 1} of ${policy.attempts}`;
            say(`Could not ${error.attempted}: ${error.found} Trying again in ${(pause / 1000).toFixed(1)} s (${attempts}).`);
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(pause);
        }
    }
}
/** Half of the pause is random, so that jobs that failed at the same time do not all retry at the same time. */
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


/***/ }),

/***/ 161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dl: () => (/* binding */ parseUrl),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   zA: () => (/* binding */ shownUrl)
/* harmony export */ });
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1167);

/** Parses an address to download from. Throws a Problem if it is not http(s) or contains a password. */
function parseUrl(text, base) {
    const url = URL.parse(text, base?.href);
    // The error does not repeat an invalid address, which may contain a password or a signed query.
    if (url === null)
        throw badUrl('the address is not a URL.', 'Give an address that starts with https://.');
    if (url.protocol !== 'https:' && url.protocol !== 'http:') {
        throw badUrl(`the address starts with ${url.protocol}//.`, 'Give an address that starts with https://.');
    }
    if (url.username !== '' || url.password !== '') {
        throw badUrl(`the address on ${url.host} contains a user name or a password.`, 'Use a server that needs none.');
    }
    return url;
}
/** An address for messages: without its query, which may contain a signature, and without its fragment. */
function shownUrl(url) {
    return `${url.origin}${url.pathname}`;
}
/** True for an address of this machine, which needs no encryption. */
function isLoopback(url) {
    return url.hostname === 'localhost' || url.hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(url.hostname);
}
function badUrl(found, next) {
    return new _release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .A('use an address', { found, next });
}


/***/ })

};
