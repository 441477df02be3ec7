export const id = 664;
export const ids = [664];
export const modules = {

/***/ 4010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ download)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1167);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3908);
/* harmony import */ var _body_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6006);
/* harmony import */ var _idle_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1696);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1245);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(394);
/* harmony import */ var _sink_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9741);
/* harmony import */ var _url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(161);
/* harmony import */ var _wrong_digest_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3434);










/**
 * Downloads to `path`. If the connection breaks, the next attempt resumes. The digest is computed while it streams. On any
 * failure the file is removed and a Problem is thrown.
 */
async function download(url, path, options) {
    const where = (0,_url_js__WEBPACK_IMPORTED_MODULE_1__/* .shownUrl */ .zA)((0,_url_js__WEBPACK_IMPORTED_MODULE_1__/* .parseUrl */ .Dl)(url));
    const sink = await _sink_js__WEBPACK_IMPORTED_MODULE_2__/* .Sink */ .A.open(path, options.limit);
    const transfer = { url, where, sink, options, resumed: false, validator: undefined };
    try {
        await (0,_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .retry */ .L5)(() => attempt(transfer), options.retry ?? _retry_js__WEBPACK_IMPORTED_MODULE_3__/* .patient */ .Im, options.say);
        await sink.close();
    }
    catch (error) {
        await sink.close().catch(() => undefined);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { force: true });
        throw error;
    }
}
async function attempt(transfer) {
    const idle = (0,_idle_js__WEBPACK_IMPORTED_MODULE_4__/* .idleTimer */ .a)(transfer.options.idleMs ?? 30_000);
    try {
        await receive(transfer, idle);
    }
    catch (error) {
        throw error instanceof _release_tools_base__WEBPACK_IMPORTED_MODULE_5__/* .Problem */ .A
            ? error
            : (0,_answer_js__WEBPACK_IMPORTED_MODULE_6__/* .brokenConnection */ .m)(error, `download ${transfer.where}`, received(transfer.sink));
    }
    finally {
        idle.stop();
    }
    await checkDigest(transfer);
}
async function receive(transfer, idle) {
    const { headers, env } = transfer.options;
    const own = typeof headers === 'function' ? await headers() : headers;
    const response = await (0,_request_js__WEBPACK_IMPORTED_MODULE_7__/* .request */ .E)(transfer.url, { ...own, ...rangeHeaders(transfer) }, { env, signal: idle.signal });
    try {
        await begin(transfer, response);
        for await (const bytes of (0,_body_js__WEBPACK_IMPORTED_MODULE_8__/* .piecesOf */ .Xe)(response)) {
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
        throw (0,_answer_js__WEBPACK_IMPORTED_MODULE_6__/* .refusedBy */ .i)(response, transfer.where);
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
    throw new _release_tools_base__WEBPACK_IMPORTED_MODULE_5__/* .Problem */ .A(`download ${where}`, {
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
    throw new _wrong_digest_js__WEBPACK_IMPORTED_MODULE_9__/* .WrongDigest */ .E(`download ${where}`, {
        found: `its SHA-256 is ${found}, expected ${options.sha256} (${sink.size} bytes; the file was removed).`,
        next: 'Do not use it. Check the source: it serves only a part of the pinned file, or a different file.',
    });
}
async function startAgain({ sink, where }, found) {
    await sink.restart();
    return new _retry_js__WEBPACK_IMPORTED_MODULE_3__/* .Transient */ .Rc(`download ${where}`, {
        found: `${found}.`,
        next: 'Check the server and the proxies in between.',
    });
}
function received(sink) {
    return sink.size === 0 ? '' : ` after ${sink.size} bytes`;
}


/***/ }),

/***/ 9652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ send)
/* harmony export */ });
/* harmony import */ var _headers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4738);
/* harmony import */ var _proxy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3584);
/* harmony import */ var _url_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(161);



/**
 * Sends a request that may change something, through the proxy that the environment names. Follows no redirect: the caller gets the
 * answer as it is. Rejects like fetch if the connection fails.
 */
async function send(url, { method, headers, body }, options) {
    const address = (0,_url_js__WEBPACK_IMPORTED_MODULE_0__/* .parseUrl */ .Dl)(url);
    (0,_headers_js__WEBPACK_IMPORTED_MODULE_1__/* .requireHeaders */ .s)(headers, address.host);
    // Nothing may come between these two: fetch takes the proxy that is set when it is called.
    (0,_proxy_js__WEBPACK_IMPORTED_MODULE_2__/* .useProxy */ .C)(options.env);
    return fetch(address, {
        method,
        headers: { 'user-agent': 'release-tools', ...headers },
        redirect: 'manual',
        signal: options.signal,
        ...(body === undefined ? {} : { body: body instanceof Blob ? body : new Uint8Array(body) }),
    });
}


/***/ }),

/***/ 1664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openContainers: () => (/* binding */ openContainers)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/base/lib/paths.js
var lib_paths = __webpack_require__(568);
// EXTERNAL MODULE: ./packages/base/lib/problem.js
var problem = __webpack_require__(1167);
;// CONCATENATED MODULE: ./packages/base/lib/tar/tar-header.js

// ustar and pax: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html#tag_20_94_13_06
const blockSize = 512;
/** In front of the name of an extended attribute, as all programs that make layers write it (star(1); Go's archive/tar). */
const attribute = 'SCHILY.xattr.';
/** The extended attribute with the capabilities that a program gets (capabilities(7)). */
const capabilityRecord = (/* unused pure expression or super */ null && (`${attribute}security.capability`));
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
        throw unreadTar('an entry is not in the ustar format.');
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
    return new problem/* Problem */.A('read the archive', {
        found,
        next: 'Do not use it. Download it again from its publisher.',
        cause,
    });
}
/** An archive in a form that is not read here, which may be whole. */
class UnreadTar extends problem/* Problem */.A {
}
function unreadTar(found) {
    return new UnreadTar('read the archive', { found, next: damagedTar(found).next });
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

;// CONCATENATED MODULE: ./packages/base/lib/tar/tar-limits.js


const defaultLimits = { entries: 100_000, totalSize: 16 * 1024 ** 3, ratio: 400 };
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
            throw unreadTar(`${name} is ${kinds[type] ?? `an entry of type ${JSON.stringify(type)}`}, not a regular file.`);
        if (path.startsWith('./'))
            throw unreadTar(`${name} is not a path as release-tools writes it.`);
        if (!(0,lib_paths/* isSafePath */.pL)(type === '5' ? path.replace(/\/$/, '') : path))
            throw damagedTar(`${name} is not a path inside the archive.`);
        this.#entries += 1;
        this.#size += size;
        if (this.#entries > this.#limits.entries)
            throw unreadTar(`it has more than ${this.#limits.entries} entries.`);
        if (this.#size > this.#limits.totalSize)
            throw unreadTar(`its files have more than ${this.#limits.totalSize} bytes.`);
        this.#addName((0,lib_paths/* foldedName */.mw)(path), type, name);
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

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./packages/base/lib/read-limited.js
var read_limited = __webpack_require__(73);
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

;// CONCATENATED MODULE: ./packages/base/lib/tar/tar-reader.js










const ratioSlack = 16 * 1024 ** 2;
/**
 * The files of a gzipped tar, one after the other; none is kept in memory. Throws a Problem for an entry that is not a regular
 * file or a directory, a path that leads out, a path given twice, and more than `limits`.
 */
async function* readArchive(packed, limits = defaultLimits) {
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
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(directory), { recursive: true });
    await (0,promises_.mkdir)(partial);
    try {
        for await (const entry of readArchive((0,read_limited/* readPieces */.ut)(file), limits))
            await writeEntry((0,external_node_path_.join)(partial, entry.path), entry);
        await (0,promises_.rename)(partial, directory);
    }
    catch (error) {
        await (0,promises_.rm)(partial, { recursive: true, force: true });
        throw error;
    }
}
async function writeEntry(path, { body }) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    const file = await (0,promises_.open)(path, 'wx');
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
                throw unreadTar(`it unpacks to more than ${limits.ratio} times its size.`);
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

// EXTERNAL MODULE: ./packages/base/lib/json.js
var json = __webpack_require__(6436);
;// CONCATENATED MODULE: ./packages/base/lib/byte-buffer.js
/** A good size to hand on, in bytes. */
const pieceSize = 256 * 1024;
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
            const larger = Buffer.allocUnsafe(Math.max(2 * end, 2 * pieceSize));
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
const archiveLevel = 5;
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
        requireSuccess(init(this.#stream, this.#level));
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
        const code = requireSuccess(result >> 24);
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
function requireSuccess(code) {
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
function gzipStream(level, mtime = 0) {
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
            if (buffer.length >= pieceSize)
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

// EXTERNAL MODULE: ./packages/base/lib/files.js
var lib_files = __webpack_require__(7451);
;// CONCATENATED MODULE: ./packages/base/lib/packed-file.js




const smallFile = 1024 * 1024;
/**
 * The files in bytewise order of their paths, one after the other: none is opened before the archive gets it. Throws a Problem at a
 * path that is impossible on some systems, and at two that are the same file there.
 */
async function* packed_file_inOrder(files) {
    refusePaths(files.map(file => file.path));
    const space = Buffer.allocUnsafe(smallFile);
    for (const file of [...files].sort((a, b) => (0,lib_files/* byBytes */.bg)(a.path, b.path)))
        yield opened(file, space);
}
/** A small file is read at once, into the same space as those before it: that takes a fifth of the time. */
function opened({ path, source, executable = false }, space) {
    const { size, content } = (0,read_limited/* readSmallSync */.kO)(source, space, 'inside');
    const body = content ?? (0,read_limited/* readPieces */.ut)(source, { accepted: 'inside', pieceSize: smallFile });
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
    throw new problem/* Problem */.A(`pack ${JSON.stringify(path)}`, {
        found: 'it changed while it was being read.',
        next: 'Run this again while nothing writes to the file.',
    });
}
function refusePaths(paths) {
    const unsafe = paths.find(path => !(0,lib_paths/* isSafePath */.pL)(path));
    const pair = (0,lib_paths/* collision */.Zh)(paths);
    if (unsafe === undefined && !pair)
        return;
    const found = unsafe === undefined
        ? `${pair?.map(path => JSON.stringify(path)).join(' and ')} are the same file on some systems.`
        : `${JSON.stringify(unsafe)} is not a valid path on some systems.`;
    throw new problem/* Problem */.A('pack the files', { found, next: 'Rename the file.' });
}

;// CONCATENATED MODULE: ./packages/base/lib/tar/tar-writer.js







/**
 * A gzipped tar whose bytes depend only on paths, contents and the time: files only, mode 0644 or 0755, owner 0. The files are packed
 * in the order in which they come. `mtime` is in seconds since 1970.
 */
function packFiles(files, mtime, compress = gzipStream(archiveLevel)) {
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
    await (0,lib_files/* writeFileAtomic */.Zf)(path, packFiles(packed_file_inOrder(files), mtime, gzipStream(level)));
}
/** The same without compression. */
async function writeTar(path, files, mtime) {
    await writeFileAtomic(path, tar(inOrder(files), mtime));
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
                if (buffer.length >= pieceSize)
                    yield buffer.take();
            }
        buffer.append(padding(size));
        if (buffer.length >= pieceSize)
            yield buffer.take();
    }
    buffer.append(Buffer.alloc(2 * blockSize));
    yield buffer.take();
}

// EXTERNAL MODULE: ./packages/base/lib/digest.js + 1 modules
var digest = __webpack_require__(8222);
// EXTERNAL MODULE: ./packages/host/lib/http/url.js
var http_url = __webpack_require__(161);
// EXTERNAL MODULE: ./packages/host/lib/scratch.js
var scratch = __webpack_require__(4677);
// EXTERNAL MODULE: ./packages/host/lib/http/download.js
var download = __webpack_require__(4010);
// EXTERNAL MODULE: ./packages/host/lib/http/wrong-digest.js
var wrong_digest = __webpack_require__(3434);
// EXTERNAL MODULE: ./packages/runner/lib/artifact-service.js
var artifact_service = __webpack_require__(4783);
// EXTERNAL MODULE: ./packages/base/lib/text/visible.js
var visible = __webpack_require__(272);
// EXTERNAL MODULE: ./packages/host/lib/http/retry.js
var retry = __webpack_require__(394);
// EXTERNAL MODULE: ./packages/host/lib/http/idle.js
var http_idle = __webpack_require__(1696);
// EXTERNAL MODULE: ./packages/host/lib/http/request.js
var request = __webpack_require__(1245);
// EXTERNAL MODULE: ./packages/host/lib/http/send.js
var send = __webpack_require__(9652);
// EXTERNAL MODULE: ./packages/host/lib/http/body.js
var http_body = __webpack_require__(6006);
// EXTERNAL MODULE: ./packages/host/lib/http/answer.js
var answer = __webpack_require__(3908);
;// CONCATENATED MODULE: ./packages/runner/lib/container-requests.js


/** The version of the service that GitHub's own client 1.1.3 asks for. */
const accept = (type) => `${type};api-version=6.0-preview`;
/** Greatest accepted answer, in bytes: a run of thousands of artifacts. */
const limit = 4 * 1024 * 1024;
/** Longest silence, in milliseconds: a part of a file is stored before the answer comes. */
const silence = 120_000;
/** The service refuses a part (413) when it is busy. */
const busy = [408, 413, 429];
/** Sends a request to the service, and returns its JSON. Tries again if another attempt may help. Throws a Problem. */
async function ask(call, token, host) {
    return parse(await tell(call, token, host), call.what);
}
/** The same for a request whose answer says no more than that it succeeded: it may be empty. Returns its text. */
function tell(call, token, host) {
    return (0,retry/* retry */.L5)(() => once(call, token, host), retry/* patient */.Im, line => host.info(line));
}
async function once({ what, url, method, headers = {}, body }, token, { env }) {
    const idle = (0,http_idle/* idleTimer */.a)(silence);
    const own = { accept: accept('application/json'), authorization: `Bearer ${token}`, ...headers };
    try {
        const context = { env, signal: idle.signal };
        const response = method === undefined
            ? await (0,request/* request */.E)(url.href, own, context)
            : await (0,send/* send */.t)(url.href, { method, headers: own, ...(body && { body }) }, context);
        const answer = await (0,http_body/* readBody */.x8)(response, limit);
        if (response.ok && answer !== undefined)
            return answer.toString('utf8');
        throw refused(what, response, answer);
    }
    catch (error) {
        throw error instanceof problem/* Problem */.A ? error : (0,answer/* brokenConnection */.m)(error, what);
    }
    finally {
        idle.stop();
    }
}
function parse(text, what) {
    try {
        return (0,json/* parseJson */.qF)(text, 'the answer');
    }
    catch (cause) {
        throw new problem/* Problem */.A(what, { found: 'the artifact service did not answer with JSON.', next: checkServer, cause });
    }
}
const checkServer = 'Ask the administrators of the server whether GitHub Actions has its storage, and run the job again.';
function refused(what, response, answer) {
    const { status } = response;
    if (answer === undefined)
        return new problem/* Problem */.A(what, {
            found: `the artifact service answered with more than ${limit} bytes.`,
            next: checkServer,
        });
    const said = messageIn(answer.toString('utf8'));
    const found = `the artifact service answered ${status}${said === undefined ? '' : `: ${said}`}.`;
    if (!busy.includes(status) && status < 500)
        return new problem/* Problem */.A(what, { found, next: checkServer });
    const waitMs = (0,retry/* retryAfterMs */.Vs)(response.headers.get('retry-after'));
    return new retry/* Transient */.Rc(what, { found, next: checkServer, ...(waitMs === undefined ? {} : { waitMs }) });
}
/** The service explains a refusal as JSON. Pages of proxies are not repeated. */
function messageIn(text) {
    try {
        const message = (0,json/* textAt */.$6)((0,json/* parseJson */.qF)(text, 'the answer'), 'message');
        return message && (0,visible/* cut */.Jj)((0,visible/* oneLine */.TN)(message), 300).replace(/\.$/, '');
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/runner/lib/container-artifacts.js





// The service of GitHub Enterprise Server keeps files in containers and has no digests: docs/adr/0029-containers-on-ghes.md. It is
// described by GitHub's own client (https://www.npmjs.com/package/@actions/artifact/v/1.1.3, lib/internal/).
/** A part of a file in one request, in bytes, as GitHub's own client sends it. */
const partSize = 8 * 1024 * 1024;
/** Deflate reaches a ratio of 1032. */
const limits = { ...defaultLimits, ratio: 1100 };
const archiveName = (attempt, sha256) => `attempt-${attempt}.sha256-${sha256}.tar.gz`;
const archivePattern = /^attempt-(?<attempt>[1-9]\d{0,5})\.sha256-(?<sha256>[0-9a-f]{64})\.tar\.gz$/;
/** Version 3 of the artifact service, of GitHub Enterprise Server. The variables of the runner say where it is. */
function openContainers(host, env = process.env) {
    const base = (0,http_url/* parseUrl */.Dl)(`${env.ACTIONS_RUNTIME_URL}`.replace(/\/*$/, '/'));
    const artifacts = new URL(`_apis/pipelines/workflows/${encodeURIComponent(`${env.GITHUB_RUN_ID}`)}/artifacts`, base);
    const attempt = Number(env.GITHUB_RUN_ATTEMPT || 1);
    const service = { artifacts, token: `${env.ACTIONS_RUNTIME_TOKEN}`, host, attempt };
    return {
        download: (name, directory, given) => fetchArchive(service, name, directory, given),
        upload: (name, parent, paths) => storeArchive(service, name, parent, paths),
    };
}
async function fetchArchive(service, name, directory, given) {
    const { token, host } = service;
    const { url, sha256 } = await latest(service, name);
    if (given !== undefined && given !== sha256)
        throw (0,artifact_service/* notAsGiven */.Tg)(name, given);
    await (0,scratch/* withScratch */.h)('archive', host, async (scratch) => {
        const path = (0,external_node_path_.join)(scratch, 'archive.tar.gz');
        const headers = { accept: accept('application/octet-stream'), authorization: `Bearer ${token}` };
        const options = { sha256, limit: limits.totalSize, headers, say: (line) => host.info(line), env: host.env };
        await (0,download/* download */.R)(url.href, path, options).catch(error => Promise.reject(error instanceof wrong_digest/* WrongDigest */.E ? (0,artifact_service/* notAsUploaded */.M0)(name) : error));
        await unpackArchive(path, directory, limits);
    });
}
/**
 * Jobs that did not run again keep what they uploaded in an earlier attempt, so the last one counts. None is later than this one: a job
 * that claims so would replace what others uploaded.
 */
async function latest(service, name) {
    const listed = await list(service, await find(service, name), name);
    const archives = listed.filter(({ attempt }) => attempt <= service.attempt);
    const last = Math.max(...archives.map(({ attempt }) => attempt));
    const [archive, second] = archives.filter(({ attempt }) => attempt === last);
    if (archive === undefined)
        throw new problem/* Problem */.A((0,artifact_service/* downloading */.n8)(name), {
            found: 'it has no archive of release-tools.',
            next: 'Upload it with `to-artifact`. What other actions upload has no digest on this server.',
        });
    if (second === undefined)
        return archive;
    throw new problem/* Problem */.A((0,artifact_service/* downloading */.n8)(name), {
        found: 'two jobs have uploaded an artifact of that name.',
        next: artifact_service/* giveOwnName */.vy,
    });
}
async function find({ artifacts, token, host }, name) {
    const what = 'list the artifacts of this run';
    const answer = await ask({ what, url: withQuery(artifacts, { 'api-version': '6.0-preview' }) }, token, host);
    const listed = (0,json/* listAt */.gT)(answer, 'value');
    const found = listed.find(one => (0,json/* textAt */.$6)(one, 'name') === name);
    if (found !== undefined)
        return container(artifacts, (0,json/* textAt */.$6)(found, 'fileContainerResourceUrl'), what);
    throw (0,artifact_service/* noArtifact */.OS)(name, listed.map(one => (0,json/* textAt */.$6)(one, 'name') ?? '?'));
}
async function list({ artifacts, token, host }, from, name) {
    const what = (0,artifact_service/* downloading */.n8)(name);
    const answer = await ask({ what, url: withQuery(from, { itemPath: name }) }, token, host);
    return (0,json/* listAt */.gT)(answer, 'value').flatMap(item => {
        // All artifacts of a run can be in one container.
        const [folder, file = '', ...more] = ((0,json/* textAt */.$6)(item, 'path') ?? '').split(/[/\\]/);
        const { attempt, sha256 } = archivePattern.exec(file)?.groups ?? {};
        if (folder !== name || more.length > 0 || sha256 === undefined)
            return [];
        return [{ attempt: Number(attempt), sha256, url: container(artifacts, (0,json/* textAt */.$6)(item, 'contentLocation'), what) }];
    });
}
async function storeArchive(service, name, parent, paths) {
    await (0,scratch/* withScratch */.h)('archive', service.host, async (scratch) => {
        const path = (0,external_node_path_.join)(scratch, 'archive.tar.gz');
        await writeTarGz(path, paths.map(one => ({ path: one, source: (0,external_node_path_.join)(parent, one) })), 0, 1);
        const size = (await (0,lib_files/* fileSize */.Ov)(path)) ?? 0;
        const to = await create(service, name);
        const file = archiveName(service.attempt, await (0,digest/* sha256File */.Q3)(path));
        await container_artifacts_send(service, withQuery(to, { itemPath: `${name}/${file}` }), path, size, (0,artifact_service/* uploading */.ob)(name));
        await container_artifacts_finish(service, name, size);
    });
    // Looked at afterwards, because two jobs can upload at the same time.
    const all = await list(service, await find(service, name), name);
    if (all.filter(({ attempt }) => attempt === service.attempt).length > 1)
        throw (0,artifact_service/* nameTaken */.nn)(name);
}
async function create({ artifacts, token, host }, name) {
    const what = (0,artifact_service/* uploading */.ob)(name);
    const body = Buffer.from(JSON.stringify({ Type: 'actions_storage', Name: name }));
    const url = withQuery(artifacts, { 'api-version': '6.0-preview' });
    const answer = await ask({ what, url, method: 'POST', headers: container_artifacts_json, body }, token, host);
    return container(artifacts, (0,json/* textAt */.$6)(answer, 'fileContainerResourceUrl'), what);
}
async function container_artifacts_send({ token, host }, url, path, size, what) {
    for (let start = 0; start < size; start += partSize) {
        const end = Math.min(start + partSize, size) - 1;
        const pieces = [];
        for await (const piece of (0,read_limited/* readPieces */.ut)(path, { range: { start, end } }))
            pieces.push(piece);
        const headers = { 'content-type': 'application/octet-stream', 'content-range': `bytes ${start}-${end}/${size}` };
        await tell({ what, url, method: 'PUT', headers, body: Buffer.concat(pieces) }, token, host);
    }
}
/** Until it has a size, the artifact counts as unfinished. */
async function container_artifacts_finish({ artifacts, token, host }, name, size) {
    const url = withQuery(artifacts, { 'api-version': '6.0-preview', artifactName: name });
    const body = Buffer.from(JSON.stringify({ Size: size }));
    await tell({ what: (0,artifact_service/* uploading */.ob)(name), url, method: 'PATCH', headers: container_artifacts_json, body }, token, host);
}
const container_artifacts_json = { 'content-type': 'application/json' };
function withQuery(url, query) {
    const copy = new URL(url);
    for (const [name, value] of Object.entries(query))
        copy.searchParams.append(name, value);
    return copy;
}
/**
 * An address that the service names, and that gets its token: never less protected than the service itself. A service elsewhere must not
 * make us ask the servers of this machine.
 */
function container(service, address, what) {
    const url = address === undefined ? null : URL.parse(address);
    const isProtected = url?.protocol === 'https:' || url?.protocol === service.protocol;
    if (url !== null && isProtected && (0,http_url/* isLoopback */.U9)(url) === (0,http_url/* isLoopback */.U9)(service))
        return url;
    throw new problem/* Problem */.A(what, {
        found: 'the artifact service named no address for the files.',
        next: 'Ask the administrators of the server to check its address.',
    });
}


/***/ })

};
