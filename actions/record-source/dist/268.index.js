export const id = 268;
export const ids = [268];
export const modules = {

/***/ 9387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ counted)
/* harmony export */ });
/**
 * The progress of one file, as bytes that went out in an attempt since its start: what another attempt sends again is not counted again,
 * and never more than the file has.
 */
function counted(size, progress) {
    let most = 0;
    return sent => {
        const now = Math.min(sent, size);
        if (now <= most)
            return;
        progress(now - most);
        most = now;
    };
}


/***/ }),

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

/***/ 1684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ inPlace)
/* harmony export */ });
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1167);

/** Names the store in a Problem that does not name it, such as one of a client for a registry. */
async function inPlace(place, attempted, work) {
    try {
        return await work;
    }
    catch (error) {
        if (!(error instanceof _release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .A) || error.message.includes(place))
            throw error;
        const { found, next, details } = error;
        throw new _release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .A(`${attempted} in ${place}`, { found, next, cause: error, ...(details && { details }) });
    }
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

/***/ 8268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  oci: () => (/* binding */ oci)
});

// EXTERNAL MODULE: ./packages/base/lib/files.js
var lib_files = __webpack_require__(7451);
// EXTERNAL MODULE: ./packages/base/lib/problem.js
var problem = __webpack_require__(1167);
// EXTERNAL MODULE: ./packages/host/lib/http/retry.js
var retry = __webpack_require__(394);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/base/lib/read-limited.js
var read_limited = __webpack_require__(73);
// EXTERNAL MODULE: ./packages/base/lib/json.js
var json = __webpack_require__(6436);
// EXTERNAL MODULE: ./packages/base/lib/is-sha256.js
var is_sha256 = __webpack_require__(8008);
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
    const digest = (0,json/* textAt */.$6)(value, 'digest');
    if (digest === undefined)
        throw new BadDocument('has an entry without a digest');
    if (!isDigest(digest))
        throw new BadDocument(`has an entry whose digest ${shown(digest)} is not a SHA-256 digest`);
    const size = (0,json.at)(value, 'size');
    return typeof size === 'number' ? { digest, size } : { digest };
}
/** True for `sha256:…`. */
function isDigest(text) {
    return text.startsWith('sha256:') && (0,is_sha256/* isSha256 */._)(text.slice('sha256:'.length));
}
/** Text of others for a message: in quotes, without control characters, and short. */
function shown(text) {
    return JSON.stringify(text.length > 100 ? `${text.slice(0, 99)}…` : text);
}

;// CONCATENATED MODULE: ./packages/oci/lib/reference.js
// The rules of docker and of all tools for containers: https://github.com/distribution/reference.
const dockerHub = 'docker.io';
/** Other names of Docker Hub, by which it answers as well. */
const hubHosts = ['index.docker.io', 'registry-1.docker.io', 'registry.hub.docker.com'];
const longest = 1000;
const whole = /^(?<name>[^@]+?)(?::(?<tag>\w[\w.-]{0,127}))?(?:@(?<digest>sha256:[0-9a-f]{64}))?$/;
const hostName = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*|\[[0-9a-f:]+\])(?::\d+)?$/;
const path = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*$/;
/** Reads the reference of an image; undefined if it is none. */
function parseImageName(text) {
    const { name, tag, digest } = (text.length > longest ? undefined : whole.exec(text)?.groups) ?? {};
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
    const { registry, repository, tag, digest } = parseImageName(text) ?? {};
    const wanted = digest ?? tag;
    if (registry === undefined || repository === undefined || wanted === undefined)
        return undefined;
    return { registry, repository, wanted };
}
/** True for `ghcr.io/acme/widget` and `acme/widget`, without tag or digest. */
function isRepository(text) {
    const name = parseImageName(text);
    return text.includes('/') && name !== undefined && name.tag === undefined && name.digest === undefined;
}
/** True if two spellings name one repository: `acme/widget` and `docker.io/acme/widget`. */
function isSameRepository(a, b) {
    const [one, other] = [parseImageName(a), parseImageName(b)];
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
async function docker_login_loggedIn(registry, host) {
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
    const found = names.flatMap(name => auths.filter(([key]) => bare(key) === name));
    return found.map(([, entry]) => credentialsIn(entry)).find(credentials => credentials !== undefined);
}
/** The entries of an object in the configuration; none if there is no object. */
function entriesOf(config, key) {
    const value = (0,json.at)(config, key);
    return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
/** The registry of a key of `auths` or `credHelpers`: `https://index.docker.io/v1/` is `index.docker.io`. */
function bare(key) {
    return key
        .toLowerCase()
        .replace(/^https?:\/\//, '')
        .replace(/\/(?:v[12]\/?)?$/, '');
}
function credentialsIn(entry) {
    const auth = (0,json/* textAt */.$6)(entry, 'auth');
    if (auth === undefined) {
        const [username, password] = [(0,json/* textAt */.$6)(entry, 'username'), (0,json/* textAt */.$6)(entry, 'password')];
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
    const own = names.flatMap(name => helpers.filter(([key]) => bare(key) === name)).at(0)?.[1];
    const helper = own ?? (0,json.at)(config, 'credsStore');
    if (host.exec === undefined || typeof helper !== 'string' || !/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(helper))
        return undefined;
    const [name = ''] = names;
    const server = name === 'index.docker.io' ? 'https://index.docker.io/v1/' : name;
    const stdout = await answerOf(`docker-credential-${helper}`, server, host.exec);
    if (stdout === undefined)
        return undefined;
    const answer = parsed(Buffer.from(stdout), `use the answer of docker-credential-${helper}`);
    const [username, password] = [(0,json/* textAt */.$6)(answer, 'Username'), (0,json/* textAt */.$6)(answer, 'Secret')];
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
        throw new problem/* Problem */.A(attempted, { found: 'it is not a JSON object.', next: 'Log in to the registry again.', cause });
    }
}

// EXTERNAL MODULE: ./packages/host/lib/http/download.js
var download = __webpack_require__(4010);
// EXTERNAL MODULE: ./packages/base/lib/platform.js
var lib_platform = __webpack_require__(1345);
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
    return (0,json.at)(document, 'manifests') !== undefined || isIndexType((0,json/* textAt */.$6)(document, 'mediaType'));
}
/** The media type of an index or a manifest. It may be absent in the document itself. */
function mediaTypeOf(document) {
    return (0,json/* textAt */.$6)(document, 'mediaType') ?? (isIndex(document) ? indexTypes : manifestTypes)[0] ?? '';
}
/** True if a manifest with this descriptor of its configuration is an image. Other artifacts have other configurations. */
function isImageConfig(config) {
    const type = (0,json/* textAt */.$6)(config, 'mediaType');
    return type === undefined || configTypes.includes(type);
}
/**
 * True if an entry of an image index is not an image, but attached to one. BuildKit puts attestations beside the images, with an
 * annotation, as manifests of the platform unknown/unknown, which no program runs. An entry with the annotation and a platform
 * could be an image that tries to escape the scan.
 */
function isAttached(entry) {
    const [os, architecture] = ['os', 'architecture'].map(key => (0,json/* textAt */.$6)(entry, 'platform', key)?.toLowerCase());
    if (os === 'unknown' && architecture === 'unknown')
        return true;
    return os === 'unknown' && (0,json/* textAt */.$6)(entry, 'annotations', 'vnd.docker.reference.type') !== undefined;
}
/**
 * The platform that an entry of an index, or a configuration, names; undefined if it names none. Half a platform is given as it
 * is, without a slash: unlike an absent one, it cannot be looked up elsewhere.
 */
function platformOf(value) {
    const parts = ['os', 'architecture', 'variant'].map(key => (0,json/* textAt */.$6)(value, key));
    if (parts[0] === undefined && parts[1] === undefined)
        return undefined;
    return (0,lib_platform/* canonicalPlatform */._)(parts.filter(part => part !== undefined).join('/'));
}

;// CONCATENATED MODULE: ./packages/oci/lib/image-digests.js



const limit = 200;
/**
 * Digests of an image and, if it is an index, of everything that it lists, platforms and attestations, also in nested indexes: what
 * `cosign sign --recursive` signs. The image comes first, and each digest once. Throws a Problem.
 */
async function digestsOf(root, source) {
    const digests = new Set([root.digest]);
    const indexes = [root.document].filter(isIndex);
    for (const index of indexes) {
        for (const entry of (0,json/* listAt */.gT)(index, 'manifests').filter(hasManifest)) {
            const descriptor = descriptorOf(entry, source);
            if (digests.has(descriptor.digest))
                continue;
            digests.add(descriptor.digest);
            if (digests.size > limit)
                throw source.problem(`it lists more than the ${limit} manifests accepted.`, 'Build it with fewer platforms.');
            if (isIndexType((0,json/* textAt */.$6)(entry, 'mediaType')))
                indexes.push(await source.document(descriptor, 'manifests'));
        }
    }
    return [...digests];
}
/** True for an entry that is a manifest or an index. What else an index may list cannot have a signature of its own. */
function hasManifest(entry) {
    const type = (0,json/* textAt */.$6)(entry, 'mediaType');
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

// EXTERNAL MODULE: ./packages/base/lib/pool.js
var pool = __webpack_require__(4276);
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
    const reader = new Reader(source, new Set(wanted.map(lib_platform/* canonicalPlatform */._)));
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
        if ((0,json.at)(document, 'config') !== undefined || (0,json.at)(document, 'layers') !== undefined)
            throw this.#source.problem(`${entry.digest} is both an index and an image manifest.`);
        if (depth === depthLimit)
            throw this.#source.problem(`its indexes are nested more than ${depthLimit} deep.`);
        const entries = (0,json/* listAt */.gT)(document, 'manifests').filter(value => !isAttached(value) && this.#wants(this.#noted(value)));
        this.#entries += entries.length;
        if (this.#entries > entryLimit)
            throw this.#tooMany();
        const found = await (0,pool/* pool */.d)(entries, width, async (value) => {
            const descriptor = this.#checked(entry.digest, () => readDescriptor(value));
            const child = { ...descriptor, platform: platformOf((0,json.at)(value, 'platform')), artifact: hasArtifactType(value) };
            return this.read(child, await this.#source.document(descriptor, 'manifests'), depth + 1);
        });
        return found.flat();
    }
    async #image(entry, document, depth) {
        const { digest } = entry;
        const parts = this.#checked(digest, () => partsOf(document));
        const [config] = parts;
        if (config === undefined)
            throw this.#source.problem(`${digest} is not an image manifest.`);
        if (!isImageConfig((0,json.at)(document, 'config'))) {
            // Something that is attached to images, or that lies beside them. What claims a platform could be run.
            if (depth > 0 && (entry.artifact || entry.platform === undefined || hasArtifactType(document)))
                return [];
            throw this.#source.problem(`${digest} is not a container image, but another artifact.`);
        }
        const platform = entry.platform ?? platformOf(await this.#source.document(config, 'blobs'));
        if (platform === undefined || !(0,lib_platform/* isPlatform */.a)(platform))
            throw this.#source.problem(`the configuration ${config.digest} names no platform.`);
        if (platform === 'unknown/unknown')
            return [];
        this.platforms.add(platform);
        return this.#wants(platform) ? [{ platform, digest, parts }] : [];
    }
    /** The platform of an entry, which is remembered for messages. An odd one is refused if nothing tells that it is not wanted. */
    #noted(value) {
        const platform = platformOf((0,json.at)(value, 'platform'));
        if (platform === undefined)
            return undefined;
        if ((0,lib_platform/* isPlatform */.a)(platform))
            this.platforms.add(platform);
        else if (this.#wanted.size === 0)
            throw this.#source.problem(`one of its images is for the platform ${shown(platform)}.`);
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
    return (0,json/* textAt */.$6)(value, 'artifactType') !== undefined;
}
/** The configuration and the layers of an image manifest, in this order. Throws BadDocument. */
function partsOf(document) {
    const config = (0,json.at)(document, 'config');
    if (config === undefined)
        return [];
    const layers = (0,json/* listAt */.gT)(document, 'layers');
    if (layers.length > layerLimit)
        throw new BadDocument(`lists ${layers.length} layers, more than the ${layerLimit} accepted`);
    return [config, ...layers].map(readDescriptor);
}

// EXTERNAL MODULE: ./packages/base/lib/digest.js + 1 modules
var lib_digest = __webpack_require__(8222);
// EXTERNAL MODULE: ./packages/host/lib/http/url.js
var http_url = __webpack_require__(161);
// EXTERNAL MODULE: ./packages/host/lib/http/body.js
var http_body = __webpack_require__(6006);
// EXTERNAL MODULE: ./packages/host/lib/http/answer.js
var answer = __webpack_require__(3908);
// EXTERNAL MODULE: ./packages/host/lib/http/request.js
var request = __webpack_require__(1245);
// EXTERNAL MODULE: ./packages/host/lib/http/wrong-digest.js
var wrong_digest = __webpack_require__(3434);
;// CONCATENATED MODULE: ./packages/oci/lib/registry-auth.js



// A token has a few kilobytes.
const tokenLimit = 64 * 1024;
/** The value of an Authorization header for basic authentication. */
function basicAuthorization({ username, password }) {
    return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}
/**
 * Sends a request, and once more with a token if the registry asks for one, which the session keeps. `send` sends what the session has.
 * Undefined if the registry gives no token.
 */
async function withToken(send, session, { reference, credentials, signal, ...request }) {
    const response = await send();
    if (response.status !== 401)
        return response;
    const challenge = response.headers.get('www-authenticate') ?? '';
    await response.body?.cancel();
    const token = await bearerAuthorization(challenge, reference, credentials, { ...request, signal: signal() });
    if (token === undefined)
        return undefined;
    session.authorization = token;
    return send();
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
        throw new problem/* Problem */.A(attempted, {
            found: `its answer has more than the ${tokenLimit} bytes accepted.`,
            next: 'Do not use this registry.',
        });
    const answer = registry_auth_parsed(body, attempted);
    const token = (0,json/* textAt */.$6)(answer, 'token') ?? (0,json/* textAt */.$6)(answer, 'access_token');
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
class NotFound extends problem/* Problem */.A {
}
/** The registry does not let us read: we have no login, or one that it refuses. */
class AccessDenied extends problem/* Problem */.A {
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
    return last ? new problem/* Problem */.A(reading(reference), parts) : new retry/* Transient */.Rc(reading(reference), { ...parts, waitMs: 0 });
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
const slowest = 256;
/** Sends the requests about one image of a registry, and reads the answers within bounds. */
class RegistryClient {
    /** Address of the repository. */
    base;
    #options;
    #reference;
    #started = performance.now();
    #session;
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
        this.#session = options.session ?? {};
        if (options.credentials !== undefined)
            this.#session.authorization ??= basicAuthorization(options.credentials);
    }
    /** The header that the last request had. */
    get authorization() {
        const { authorization } = this.#session;
        return authorization === undefined ? {} : { authorization };
    }
    problem(found, next = 'Check the reference, and what pushed the image.') {
        return new problem/* Problem */.A(reading(this.#reference), { found, next });
    }
    /** Reads a document by its digest, or by its tag. */
    get(path, wanted) {
        const times = [...answerMs];
        const attempt = async () => this.#checked(await this.#attempt(path, times, documentLimit), wanted);
        return (0,retry/* retry */.L5)(attempt, this.#options.retry ?? retry/* patient */.Im, () => { });
    }
    /** The content of a blob of at most `limit` bytes, `size` as its descriptor says. It has its digest. */
    bytes(digest, size, limit) {
        const extra = Math.ceil(Math.max(0, Math.min(size, limit)) / slowest);
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
            if (error instanceof problem/* Problem */.A)
                throw error;
            if (!signal.aborted && !(error instanceof http_body/* TooSlow */.yY))
                throw (0,answer/* brokenConnection */.m)(error, `download ${this.base}/${path}`);
            times.splice(0, 1);
            throw slow(ms, more.length === 0, this.#reference);
        }
    }
    async #authorized(path, signal, limit) {
        const { credentials, env } = this.#options;
        const asks = { reference: this.#reference, credentials, env, signal: () => signal };
        const response = await withToken(() => this.#send(path, signal), this.#session, asks);
        if (response === undefined)
            throw denied(401, this.#reference);
        return this.#received(response, path, limit);
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
        const digest = `sha256:${(0,lib_digest/* sha256 */.sc)(body)}`;
        if (digest === wanted)
            return body;
        const found = `the registry sent a document with the digest ${digest} instead of ${wanted}.`;
        const { attempted, next } = this.problem(found, 'Do not use this registry.');
        throw new wrong_digest/* WrongDigest */.E(attempted, { found, next });
    }
    /** A body that is not JSON does not come from the registry as it is: it was cut on its way, or is a page of a proxy. */
    #checked({ body, next }, wanted) {
        try {
            const document = parseDocument(body);
            if (isDigest(wanted))
                this.#fitting(body, wanted);
            return { digest: `sha256:${(0,lib_digest/* sha256 */.sc)(body)}`, document, bytes: body, next };
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
    #reference;
    #options;
    /** Tag or digest of the image. */
    wanted;
    constructor(reference, options) {
        this.#reference = reference;
        this.#options = { ...options, session: options.session ?? {} };
        this.#client = new RegistryClient(reference, this.#options);
        this.wanted = reference.wanted;
    }
    /** Resolves the tag or digest once, and reads the images for the `wanted` platforms; if the list is empty, all. */
    async image(wanted = []) {
        return readImage(await this.root(), this, wanted);
    }
    /** Digests of the image and, if it is an index, of everything that it lists. */
    async digests() {
        return digestsOf(await this.root(), this);
    }
    /** The image by its tag or digest: its digest, and its manifest or index. */
    root() {
        return this.#client.get(`manifests/${this.wanted}`, this.wanted);
    }
    /** The image as what is attached to it names it: https://github.com/opencontainers/image-spec/blob/main/descriptor.md. */
    async descriptor() {
        const { mediaType, digest, bytes } = await this.bytesOfImage();
        return { mediaType, digest, size: bytes.length };
    }
    /** The manifest or the index as it is there, to be put elsewhere. */
    async bytesOfImage() {
        const { digest, document, bytes } = await this.#client.get(`manifests/${this.wanted}`, this.wanted);
        return { mediaType: mediaTypeOf(document), digest, bytes };
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
            entries.push(...(0,json/* listAt */.gT)(page?.document, 'manifests'));
            query = page?.next;
        }
        return [...entries, ...(0,json/* listAt */.gT)(await this.tagged(digest.replace(':', '-')), 'manifests')];
    }
    /** What has a tag; undefined if the registry does not have the tag. */
    async tagged(tag) {
        return (await ifFound(this.#client.get(`manifests/${tag}`, tag)))?.document;
    }
    /**
     * Writes a layer to a file, and checks its digest. Call it after something of the image was read. `onSize` hears of the bytes that the
     * file has so far.
     */
    async save({ digest, size = registry_layerLimit }, path, onSize = (_) => { }) {
        await (0,download/* download */.R)(`${this.#client.base}/blobs/${digest}`, path, {
            sha256: digest.slice('sha256:'.length),
            limit: Math.min(size, registry_layerLimit),
            headers: this.#renewed(),
            retry: this.#options.retry ?? retry/* patient */.Im,
            onSize,
            say: () => { },
            env: this.#options.env,
        });
    }
    /**
     * The login, for each attempt of a download. A token is for some minutes, and an attempt may have taken longer: before another one, something
     * of the image is read again, which answers the challenge of the registry again.
     */
    #renewed() {
        let isNew = true;
        return async () => {
            // Another client, because this one reads documents for a minute only.
            if (!isNew)
                await new RegistryClient(this.#reference, this.#options).get(`manifests/${this.wanted}`, this.wanted);
            isNew = false;
            return this.#client.authorization;
        };
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
/** Undefined for what the registry does not have. */
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

// EXTERNAL MODULE: ./packages/host/lib/http/send.js
var send = __webpack_require__(9652);
// EXTERNAL MODULE: ./packages/host/lib/http/send-file.js + 1 modules
var send_file = __webpack_require__(9503);
;// CONCATENATED MODULE: ./packages/oci/lib/content.js

/** Size in bytes. */
function sizeOf(content) {
    return 'path' in content ? content.size : content.length;
}
/** A request whose body is this content, or a part of it. `before` are bytes that went out in requests before. */
function withContent(request, content, onSent, { start, size, before } = {
    start: 0,
    size: sizeOf(content),
    before: 0,
}) {
    if (!('path' in content))
        return { ...request, body: content.subarray(start, start + size) };
    return { ...request, ...content, part: { start, size }, onSent: bytes => onSent(before + bytes) };
}
/** Sends a request. Follows no redirect. Rejects like fetch. */
function sendOut(url, request, { env, signal }) {
    if (!('path' in request))
        return (0,send/* send */.t)(url, request, { env, signal });
    const { onSent, ...file } = request;
    return (0,send_file/* sendFile */.T)(url, file, { env, onSent, signal });
}

;// CONCATENATED MODULE: ./packages/oci/lib/chunked-upload.js

/** Less than any usual limit of a proxy for one request, in bytes. */
const usualChunk = 16 * 1024 * 1024;
/**
 * Sends content in chunks, each to the place that the answer before it names. Returns the place where the upload is closed:
 * https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pushing-a-blob-in-chunks.
 */
async function sendInChunks(content, { location, leastChunk }, send, onSent) {
    const most = Math.max(leastChunk, usualChunk);
    const total = sizeOf(content);
    let place = location;
    for (let start = 0; start < total; start += most) {
        const size = Math.min(most, total - start);
        const headers = { 'content-type': 'application/octet-stream', 'content-range': `${start}-${start + size - 1}` };
        place = await send(place, withContent({ method: 'PATCH', headers }, content, onSent, { start, size, before: start }));
    }
    return place;
}

;// CONCATENATED MODULE: ./packages/oci/lib/push-errors.js




/** The status of an answer to a request with a body that the server, or a proxy before it, does not take. */
const tooLarge = 413;
/** Most of an answer with an error, in bytes. */
const answerLimit = 64 * 1024;
const changed = {
    found: 'the registry got other bytes than the digest says',
    next: 'Check that nothing changes the files meanwhile, and try again.',
};
const unaccepted = {
    found: 'the registry does not accept the manifest',
    next: 'Use a registry that accepts artifacts of OCI 1.1.',
};
/** By https://github.com/opencontainers/distribution-spec/blob/main/spec.md#error-codes. */
const byCode = {
    DIGEST_INVALID: changed,
    SIZE_INVALID: changed,
    MANIFEST_INVALID: unaccepted,
    UNSUPPORTED: unaccepted,
    NAME_INVALID: { found: 'the registry does not accept the name', next: 'Check the name of the repository.' },
    NAME_UNKNOWN: {
        found: 'the registry has no such repository',
        next: 'Create the repository there, or check its name.',
    },
    TAG_INVALID: { found: 'the registry does not let this tag be written', next: 'Check the rules of the repository.' },
};
const usual = { found: 'the registry answered', next: 'Check the name of the repository, and try again.' };
/** The Problem for an answer that does not let us write, and whose body was not read; a Transient if another attempt may help. */
async function pushRefused(response, attempted) {
    const { status, headers } = response;
    const code = await errorCode(response);
    if (status === 401 || status === 403)
        return pushDenied(status, attempted);
    if (status === tooLarge)
        return new problem/* Problem */.A(attempted, {
            found: `a part of a layer is too large for the registry, or for a proxy before it (${status}).`,
            next: 'Raise the limit, which is client_max_body_size in nginx.',
        });
    const known = code === undefined || !Object.hasOwn(byCode, code) ? undefined : byCode[code];
    const said = code === undefined ? `${status}` : `${status}, ${code}`;
    const found = known === undefined ? `${usual.found} ${said}.` : `${known.found} (${said}).`;
    const { next } = known ?? usual;
    if (status !== 429 && status < 500)
        return new problem/* Problem */.A(attempted, { found, next });
    const waitMs = (0,retry/* retryAfterMs */.Vs)(headers.get('retry-after'));
    return new retry/* Transient */.Rc(attempted, { found, next, ...(waitMs === undefined ? {} : { waitMs }) });
}
function pushDenied(status, attempted) {
    return new AccessDenied(attempted, {
        found: `the registry denied access (${status}).`,
        next: 'Set `registry-username` and `registry-password`, or log in before this step. For ghcr.io, the job needs `permissions: packages: write`.',
    });
}
/** The code of the first error; undefined for other answers, such as the page of a proxy. */
async function errorCode(response) {
    const body = await (0,http_body/* readBody */.x8)(response, answerLimit);
    try {
        const code = body && (0,json/* textAt */.$6)(parseDocument(body), 'errors', 0, 'code');
        return code !== undefined && /^[A-Z_]{1,50}$/.test(code) ? code : undefined;
    }
    catch (error) {
        if (error instanceof BadDocument)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/oci/lib/registry-writer.js








const head = { method: 'HEAD', headers: {} };
const ofBytes = { 'content-type': 'application/octet-stream' };
/** Answers for a blob that is there, also elsewhere. */
const hasIt = [200, 302, 307];
/** Time for one request, in milliseconds: a layer of some gigabytes over a slow line. */
const requestMs = 30 * 60_000;
/** Opens a registry for writing what belongs to `reference`, which errors name. */
async function openWriter(reference, host, { credentials, policy = patient } = {}) {
    return new RegistryWriter(reference, credentials ?? (await loggedIn(reference.registry, host)), host, policy);
}
/** Writes blobs and manifests into one repository: https://github.com/opencontainers/distribution-spec/blob/main/spec.md#push. */
class RegistryWriter {
    #reference;
    #base;
    #login;
    #host;
    #policy;
    #session = {};
    constructor(reference, login, host, policy) {
        this.#reference = reference;
        const server = apiHost(reference.registry);
        const scheme = (0,http_url/* isLoopback */.U9)(new URL(`http://${server}`)) ? 'http' : 'https';
        this.#base = `${scheme}://${server}/v2/${reference.repository}`;
        this.#login = login;
        this.#host = host;
        this.#policy = policy;
        if (login !== undefined)
            this.#session.authorization = basicAuthorization(login);
    }
    /**
     * Puts a manifest or an index at `name`, a digest or a tag. Returns true if the registry lists it with what it is attached to:
     * https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pushing-manifests-with-subject.
     */
    async manifest(name, mediaType, bytes) {
        const url = `${this.#base}/manifests/${name}`;
        const request = { method: 'PUT', headers: { 'content-type': mediaType }, body: bytes };
        const { headers } = await this.#retried(() => this.#once(url, request, [201]));
        return headers.has('oci-subject');
    }
    /** Uploads a blob, unless the registry has it. Returns true if it was sent. */
    async blob(digest, content, onSent = () => { }) {
        return this.#retried(() => this.#upload(digest, content, onSent));
    }
    /** Size of a blob that the registry has, in bytes; NaN if it does not say; undefined if it does not have the blob. */
    async blobSize(digest) {
        return this.#retried(async () => {
            const { status, headers } = await this.#once(`${this.#base}/blobs/${digest}`, head, [200, 307, 302, 404]);
            if (status === 404)
                return undefined;
            // The answer to HEAD may be the place where the registry stores it.
            return status === 200 ? Number(headers.get('content-length') ?? Number.NaN) : Number.NaN;
        });
    }
    /** Throws a Problem unless this user may push. Leaves an upload without content, which the registry forgets. */
    async check() {
        await this.#retried(() => this.#start());
    }
    async #upload(digest, content, onSent) {
        const found = await this.#send(`${this.#base}/blobs/${digest}`, head);
        await found.body?.cancel();
        if (hasIt.includes(found.status))
            return false;
        const { location } = await this.#start();
        const request = withContent({ method: 'PUT', headers: ofBytes }, content, onSent);
        const put = await this.#once(withDigest(location, digest), request, [201, tooLarge]);
        if (put.status === tooLarge)
            await this.#uploadInChunks(digest, content, onSent);
        return true;
    }
    /** For a proxy before the registry that limits the size of a request. */
    async #uploadInChunks(digest, content, onSent) {
        const patch = async (url, request) => {
            const { headers } = await this.#once(url.href, request, [202]);
            return this.#place(headers.get('location'));
        };
        const last = await sendInChunks(content, await this.#start(), patch, onSent);
        await this.#once(withDigest(last, digest), { method: 'PUT', headers: {} }, [201]);
    }
    async #start() {
        const { headers } = await this.#once(`${this.#base}/blobs/uploads/`, { method: 'POST', headers: {} }, [202]);
        return {
            location: this.#place(headers.get('location')),
            leastChunk: Number(headers.get('oci-chunk-min-length') ?? 0),
        };
    }
    /** Where a layer goes. As for a redirect: not unencrypted, and not to this machine, unless the registry itself is there. */
    #place(text) {
        const location = text === null ? null : URL.parse(text, `${this.#base}/`);
        if (location === null)
            throw this.#problem('the registry named no place for a layer.', 'Check the registry.');
        const isHere = (0,http_url/* isLoopback */.U9)(new URL(this.#base));
        if ((0,http_url/* isLoopback */.U9)(location) ? isHere : location.protocol === 'https:')
            return location;
        throw this.#problem(`the registry sends layers to ${location.origin}, which is not encrypted or is this machine.`, 'Do not use this registry.');
    }
    #retried(attempt) {
        return (0,retry/* retry */.L5)(attempt, this.#policy, line => this.#host.info(line));
    }
    async #once(url, request, wanted) {
        const response = await this.#send(url, request);
        if (!wanted.includes(response.status))
            throw await pushRefused(response, this.#attempted);
        await response.body?.cancel();
        return response;
    }
    async #send(url, request) {
        const response = await withToken(() => this.#attempt(url, request), this.#session, {
            reference: this.#reference,
            credentials: this.#login,
            env: this.#host.env,
            scope: 'pull,push',
            signal: () => AbortSignal.timeout(requestMs),
        });
        if (response === undefined)
            throw pushDenied(401, this.#attempted);
        return response;
    }
    async #attempt(url, { headers, ...request }) {
        // A registry may store blobs elsewhere: the password is not for that server.
        const isOwn = new URL(url).origin === new URL(this.#base).origin;
        const { authorization } = this.#session;
        const own = isOwn && authorization !== undefined ? { authorization } : {};
        try {
            const signal = AbortSignal.timeout(requestMs);
            return await sendOut(url, { ...request, headers: { ...headers, ...own } }, { env: this.#host.env, signal });
        }
        catch (error) {
            throw error instanceof problem/* Problem */.A ? error : (0,answer/* brokenConnection */.m)(error, this.#attempted);
        }
    }
    #problem(found, next) {
        return new problem/* Problem */.A(this.#attempted, { found, next });
    }
    get #attempted() {
        const { registry, repository, wanted } = this.#reference;
        return `push ${registry}/${repository}${wanted.includes(':') ? '@' : ':'}${wanted}`;
    }
}
function withDigest(location, digest) {
    const url = new URL(location);
    url.searchParams.set('digest', digest);
    return url.href;
}

;// CONCATENATED MODULE: ./packages/oci/lib/repository.js






/** One repository of a registry, and the login that all its readers and writers share. */
class Repository {
    /** `ghcr.io/acme/releases` */
    name;
    host;
    policy;
    #at;
    #options;
    /** Registries give a token for each repository, and readers are many. */
    #session = {};
    #login;
    /** Throws a Problem for a name that is not that of a repository. No network. */
    constructor(name, host, options = {}) {
        const { registry, repository } = repositoryName(name);
        this.name = `${registry}/${repository}`;
        this.host = host;
        this.policy = options.retry ?? retry/* patient */.Im;
        this.#at = { registry, repository };
        this.#options = options;
    }
    /** A reader of what has a tag or a digest, and of everything else in the repository. */
    async reader(wanted) {
        const options = { credentials: await this.#credentials(), session: this.#session };
        return new Registry({ ...this.#at, wanted }, { ...options, retry: this.policy, env: this.host.env });
    }
    /** A writer. Errors name `wanted`, a tag or a digest. */
    async writer(wanted) {
        return new RegistryWriter({ ...this.#at, wanted }, await this.#credentials(), this.host, this.policy);
    }
    /** Asked for once: a login may be in a program that is slow to start. */
    #credentials() {
        const { credentials, fallback } = this.#options;
        this.#login ??=
            credentials === undefined
                ? docker_login_loggedIn(this.#at.registry, this.host).then(found => found ?? fallback)
                : Promise.resolve(credentials);
        return this.#login;
    }
}
/** The parts of the name of a repository. Throws a Problem for another name, such as one with a tag. */
function repositoryName(name) {
    const { registry, repository, tag, digest } = parseImageName(name) ?? {};
    if (registry !== undefined && repository !== undefined && tag === undefined && digest === undefined)
        return { registry, repository };
    throw new problem/* Problem */.A(`use the registry ${name}`, {
        found: 'it is not the name of a repository.',
        next: 'Write the registry and the repository in lower case, as in ghcr.io/acme/releases.',
    });
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./packages/oci/lib/artifact-manifest.js


const manifestType = 'application/vnd.oci.image.manifest.v1+json';
const emptyType = 'application/vnd.oci.empty.v1+json';
/** Name of the file in a layer. Clients of artifacts write the layer to a file of this name. */
const titleKey = 'org.opencontainers.image.title';
/** The empty configuration: https://github.com/opencontainers/image-spec/blob/main/manifest.md#guidance-for-an-empty-descriptor. */
const empty = Buffer.from('{}');
/** The manifest of an artifact. It has no time, so that the same files give the same bytes. */
function artifactManifest({ artifactType, annotations, files, subject }) {
    const manifest = {
        schemaVersion: 2,
        mediaType: manifestType,
        artifactType,
        config: { mediaType: emptyType, digest: digestOf(empty), size: empty.length },
        layers: files.map(({ title, mediaType, digest, size }) => ({
            mediaType: withoutParameters(mediaType),
            digest,
            size,
            annotations: { [titleKey]: title },
        })),
        ...(subject && { subject }),
        annotations,
    };
    return Buffer.from(JSON.stringify(manifest));
}
/** What a manifest says of itself. Files without a name are left out. Throws BadDocument for a digest that is none. */
function readArtifact(document) {
    const files = (0,json/* listAt */.gT)(document, 'layers').map(layer => {
        const { digest } = readDescriptor(layer);
        const size = (0,json/* numberAt */.tk)(layer, 'size') ?? 0;
        const mediaType = (0,json/* textAt */.$6)(layer, 'mediaType') ?? '';
        return { title: (0,json/* textAt */.$6)(layer, 'annotations', titleKey) ?? '', mediaType, digest, size };
    });
    const annotations = Object.entries((0,json.at)(document, 'annotations') ?? {});
    return {
        artifactType: (0,json/* textAt */.$6)(document, 'artifactType') ?? '',
        annotations: Object.fromEntries(annotations.filter(([, value]) => typeof value === 'string')),
        files: files.filter(({ title }) => title !== ''),
    };
}
/** A descriptor has a media type without parameters: https://github.com/opencontainers/image-spec/blob/main/descriptor.md#properties. */
function withoutParameters(mediaType) {
    const [type = ''] = mediaType.split(';');
    return /^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}\/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}$/.test(type.trim())
        ? type.trim()
        : 'application/octet-stream';
}
function digestOf(bytes) {
    return `sha256:${(0,lib_digest/* sha256 */.sc)(bytes)}`;
}

;// CONCATENATED MODULE: ./packages/oci/lib/referrers-tag.js



const indexType = 'application/vnd.oci.image.index.v1+json';
const referrers_tag_usual = { attempts: 8, settleMs: 700, mostPauseMs: 1500 };
/** The rounds that have not begun, by tag. What one job attaches side by side is written together. */
const waiting = new WeakMap();
/** The last round of each tag. */
const last = new WeakMap();
/**
 * Adds an entry to the index of the tag that lists what is attached to an image, in registries without a list of referrers. Nothing there
 * keeps two writers apart: each reads the index, and the later one writes it without the entry of the other. So the index is read right before
 * it is written, and read again after a moment. If the entry is gone by then, it is written again:
 * https://github.com/opencontainers/distribution-spec/blob/main/spec.md#referrers-tag-schema. Throws a Problem if it never stays, and
 * for a tag that stands for something else.
 */
function addToTag(place, entry, host) {
    const key = `${place.repository}@${place.registry.wanted}`;
    const rounds = ofHost(waiting, host);
    const open = rounds.get(key);
    if (open !== undefined) {
        open.entries.push(entry);
        return open.done;
    }
    const before = ofHost(last, host).get(key) ?? Promise.resolve();
    const entries = [entry];
    const done = before
        .catch(() => undefined)
        .then(() => {
        rounds.delete(key);
        return addAll(place, entries);
    });
    rounds.set(key, { entries, done });
    ofHost(last, host).set(key, done);
    return done;
}
function ofHost(all, host) {
    const own = all.get(host) ?? new Map();
    all.set(host, own);
    return own;
}
async function addAll(place, entries) {
    const { attempts, settleMs, mostPauseMs } = place.insistence ?? referrers_tag_usual;
    // As an earlier run attached them. To write it again might lose what others add meanwhile.
    if (await areThere(place, entries))
        return;
    for (let attempt = 0; attempt < attempts; attempt += 1) {
        if (attempt > 0)
            await (0,promises_.setTimeout)(Math.random() * mostPauseMs);
        await write(place, entries);
        if (!(await areThere(place, entries)))
            continue;
        await (0,promises_.setTimeout)(settleMs);
        if (await areThere(place, entries))
            return;
    }
    throw place.registry.problem(`others write the tag that lists what is attached to it (${tagOf(place)}) at the same time, ${attempts} times over, without what they find there.`, 'Run the step again when no other job signs this image.');
}
async function write(place, entries) {
    const present = await listed(place);
    const others = present.filter(one => !entries.some(({ digest }) => (0,json.at)(one, 'digest') === digest));
    try {
        await put(place, [...others, ...entries]);
    }
    catch (error) {
        const there = await stillThere(place, others);
        if (there.length === others.length)
            throw error;
        await put(place, [...there, ...entries]);
    }
}
async function put(place, manifests) {
    const index = { schemaVersion: 2, mediaType: indexType, manifests };
    await place.writer.manifest(tagOf(place), indexType, Buffer.from(JSON.stringify(index)));
}
/** The entries without those that the registry has lost, or that somebody deleted: some registries refuse an index with them. */
async function stillThere({ registry }, entries) {
    const found = await (0,pool/* pool */.d)(entries, 8, async (one) => {
        const digest = (0,json/* textAt */.$6)(one, 'digest');
        const isThere = digest !== undefined && (await ifFound(registry.document({ digest }))) !== undefined;
        return isThere ? [one] : [];
    });
    return found.flat();
}
async function areThere(place, entries) {
    const digests = new Set((await listed(place)).map(one => (0,json/* textAt */.$6)(one, 'digest')));
    return entries.every(({ digest }) => digests.has(digest));
}
/** The entries of the index. Throws a Problem if the tag stands for something else, which would be lost. */
async function listed(place) {
    const tag = tagOf(place);
    const index = await place.registry.tagged(tag);
    if (index === undefined || Array.isArray((0,json.at)(index, 'manifests')))
        return (0,json/* listAt */.gT)(index, 'manifests');
    throw place.registry.problem(`its tag ${tag}, which lists what is attached to the image, stands for something other than a list.`, 'Find out who made that tag, and remove it.');
}
function tagOf({ registry }) {
    return registry.wanted.replace(':', '-');
}

;// CONCATENATED MODULE: ./packages/oci/lib/referrers-list.js



/** Pauses before the list is read again, in milliseconds: some registries show what is new after a moment. */
const pauses = [0, 200, 1000, 3000];
/**
 * Makes sure that a manifest, which was pushed, is in the list of what is attached to its subject. `isListed` is what the registry said when
 * it took the manifest. Without a list, the entry is added to the tag that stands for it. Throws a Problem.
 */
async function makeListed(place, entry, isListed, host) {
    const listsReferrers = isListed || (await place.registry.listsReferrers());
    if (listsReferrers)
        await waitFor(place.registry, entry.digest);
    else
        await addToTag(place, entry, host);
    return listsReferrers ? 'referrers' : 'tag';
}
/** The list shows the manifest, at once or after a moment. Throws a Problem. */
async function waitFor(registry, manifest) {
    for (const pause of pauses) {
        await (0,promises_.setTimeout)(pause);
        if (await referrers_list_isAttached(registry, manifest))
            return;
    }
    throw registry.problem('the registry accepted what was attached to it, but does not list it.', 'Check that the registry supports OCI 1.1 referrers, or the tag scheme that replaces them.');
}
async function referrers_list_isAttached(registry, manifest) {
    return (await registry.referrers(registry.wanted)).some(entry => (0,json/* textAt */.$6)(entry, 'digest') === manifest);
}

;// CONCATENATED MODULE: ./packages/oci/lib/artifact.js







/**
 * Pauses before a tag is read back, in milliseconds. Others may have looked before it was there, and push it as well. Some registries show
 * what is new after a moment.
 */
const artifact_pauses = [300, 1000];
/** Uploads and questions at the same time. */
const artifact_width = 4;
/** The artifacts of one repository of a registry. Tags are never moved. Uses the docker login. */
class ArtifactRepository {
    /** `ghcr.io/acme/releases` */
    name;
    #repository;
    /** Throws a Problem for a name that is not that of a repository. No network. */
    constructor(name, host, retry) {
        this.#repository = new Repository(name, host, { retry });
        this.name = this.#repository.name;
    }
    /** Throws a Problem unless this user may push. Changes nothing. */
    async check() {
        await (await this.#repository.writer('latest')).check();
    }
    /** The artifact or image that has this tag or digest; undefined if there is none. Throws a Problem. */
    async find(wanted) {
        const registry = await this.#repository.reader(wanted);
        const answer = await ifFound(registry.root());
        if (answer === undefined)
            return undefined;
        try {
            return { ...readArtifact(answer.document), digest: answer.digest, size: answer.bytes.length };
        }
        catch (error) {
            throw error instanceof BadDocument ? registry.problem(`its manifest ${error.message}.`) : error;
        }
    }
    /** What is attached to a manifest, as its own manifest says. What the registry lists and has lost is left out. */
    async attachedTo(digest) {
        const entries = await (await this.#repository.reader(digest)).referrers(digest);
        const digests = [...new Set(entries.map(entry => (0,json/* textAt */.$6)(entry, 'digest') ?? ''))].filter(isDigest);
        const found = await (0,pool/* pool */.d)(digests, artifact_width, one => this.find(one));
        return found.filter(one => one !== undefined);
    }
    /**
     * Pushes an artifact and gives it a tag, unless something else has that tag. Registries can't be asked to do that in one step: of two who push
     * at the same moment, one may take the tag from the other. Blobs that the registry has are not sent again. Reads back the tag, and
     * that each blob is there with its size. Returns the digest of the manifest. Throws a Problem.
     */
    async push(tag, artifact, contents) {
        const bytes = artifactManifest(artifact);
        if (bytes.length > documentLimit)
            throw this.#problem(tag, 'it has too many files for one manifest.', 'Archive fewer.');
        await this.#requireFree(tag, digestOf(bytes));
        const writer = await this.#repository.writer(tag);
        await writer.blob(digestOf(empty), empty);
        await (0,pool/* pool */.d)(artifact.files, artifact_width, async (file) => {
            const onSent = (sent) => contents.sent(file, sent);
            contents.done(file, !(await writer.blob(file.digest, contents.content(file), onSent)));
        });
        // Uploads take minutes, and others may have come first.
        const isThere = await this.#requireFree(tag, digestOf(bytes));
        const isListed = !isThere && (await writer.manifest(tag, manifestType, bytes));
        if (artifact.subject !== undefined)
            await this.#list(artifact, artifact.subject.digest, bytes, { writer, isListed });
        await this.#requireThere(tag, writer, artifact.files);
        for (const pause of isThere ? [0] : artifact_pauses) {
            await (0,promises_.setTimeout)(pause);
            if (await this.#requireFree(tag, digestOf(bytes)))
                return digestOf(bytes);
        }
        throw this.#problem(tag, 'the registry accepted it, and does not have it.', 'Check the registry.');
    }
    /** The content of a file, which has its digest. Throws a Problem, also for more than `limit` bytes. */
    async bytes({ digest, size }, limit) {
        return (await this.#repository.reader(digest)).bytes({ digest, size }, limit);
    }
    /** Writes a file of an artifact, streamed, and checks its digest. `onSize` hears of the bytes so far. Throws a Problem. */
    async save(artifact, { digest, size }, path, onSize) {
        const registry = await this.#repository.reader(artifact.digest);
        // The login of a registry is for some minutes: files that come later need another.
        await registry.root();
        await registry.save({ digest, size }, path, onSize);
    }
    /** True if the tag names this manifest. Throws a Problem if it names something else. */
    async #requireFree(tag, digest) {
        const found = await this.find(tag);
        if (found === undefined || found.digest === digest)
            return found !== undefined;
        throw this.#problem(tag, `the tag names something else already: ${found.digest}, and not ${digest}.`, 'Find out who pushed it. No tag is ever moved: archive to another repository of the registry.');
    }
    async #list({ artifactType }, subject, manifest, { writer, isListed }) {
        const entry = { mediaType: manifestType, digest: digestOf(manifest), size: manifest.length, artifactType };
        const place = { repository: this.name, registry: await this.#repository.reader(subject), writer };
        await makeListed(place, entry, isListed, this.#repository.host);
    }
    /** Each blob is there. */
    async #requireThere(tag, writer, files) {
        await (0,pool/* pool */.d)(files, artifact_width, async (file) => {
            const size = await writer.blobSize(file.digest);
            if (Number.isNaN(size) || size === file.size)
                return;
            const found = size === undefined ? 'does not have it' : `has ${size} of its ${file.size} bytes`;
            throw this.#problem(tag, `the registry accepted ${file.title}, and ${found}.`, 'Check the registry.');
        });
    }
    #problem(tag, found, next) {
        return new problem/* Problem */.A(`keep ${this.name}:${tag}`, { found, next });
    }
}

// EXTERNAL MODULE: ./packages/archive/lib/counted.js
var counted = __webpack_require__(9387);
// EXTERNAL MODULE: ./packages/archive/lib/differences.js
var differences = __webpack_require__(8037);
// EXTERNAL MODULE: ./packages/archive/lib/in-place.js
var in_place = __webpack_require__(1684);
// EXTERNAL MODULE: ./packages/archive/lib/part.js
var lib_part = __webpack_require__(1572);
// EXTERNAL MODULE: ./packages/archive/lib/record.js
var lib_record = __webpack_require__(6464);
;// CONCATENATED MODULE: ./packages/archive/lib/stores/oci/tag.js

/** https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pulling-manifests */
const mostCharacters = 128;
/**
 * The tag of a part in a registry: that of the release, as far as a registry allows it (`v1.2.0`), then the name of other parts
 * (`v1.2.0__run-1-1`). What a registry does not allow is written as `_` and two hex digits, and so is `_` itself. A tag that gets too long
 * is `_H` and its digest. So two parts never share a tag.
 */
function tag_tagOf({ tag, name }) {
    const own = escaped(tag);
    const text = name === 'release' ? own : `${own}__${name}`;
    return text.length <= mostCharacters ? text : `_H${(0,lib_digest/* sha256 */.sc)(text)}`;
}
function escaped(tag) {
    // Tags that list what is attached to an image, and those of cosign, begin like this.
    const isReserved = /^sha256-[0-9a-f]{64}/.test(tag);
    const bytes = [...Buffer.from(tag)].map((byte, index) => {
        const character = String.fromCharCode(byte);
        const isAllowed = index > 0 ? /[A-Za-z0-9.-]/.test(character) : !isReserved && /[A-Za-z0-9]/.test(character);
        return isAllowed ? character : `_${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    });
    return bytes.join('');
}

;// CONCATENATED MODULE: ./packages/archive/lib/stores/oci.js








/**
 * `oci://ghcr.io/acme/releases`: a repository of a registry. Each part is an artifact with one layer for each file, as other clients for
 * artifacts read it, and with the record as one more. Logs of runs are attached to the release. Uses the docker login.
 */
const oci = {
    scheme: 'oci',
    options: [],
    decides: false,
    requireAddress: ({ location }) => void repositoryName(location),
    async open({ location }, { host, retry }) {
        return new OciStore(new ArtifactRepository(location, host, retry));
    },
};
const artifactType = 'application/vnd.release-tools.archive.v1';
const versionKey = 'org.opencontainers.image.version';
const partKey = 'org.opencontainers.image.title';
const lock = {
    kind: 'unreadable',
    why: 'a registry may have a rule that tags stay, which its interface does not show; without one, a tag can be moved and a manifest deleted',
};
class OciStore {
    place;
    limits = 'A registry is a copy: whoever may push can move a tag, whoever may delete can delete a manifest, and nothing decides between two jobs that push a tag at once.';
    #repository;
    /** What files were read from, by tag. */
    #read = new Map();
    constructor(repository) {
        this.#repository = repository;
        this.place = `oci://${repository.name}`;
    }
    keeps() {
        return true;
    }
    async check() {
        await inRegistry(this.place, 'keep anything', this.#repository.check());
        return lock;
    }
    async put(part, files, progress) {
        const record = (0,lib_part/* recordFor */.xR)(part, files);
        return inRegistry(this.place, `keep ${tag_tagOf(part)}`, this.#put(part, files, record, progress));
    }
    files(part) {
        return inRegistry(this.place, `read ${tag_tagOf(part)}`, this.#files(part));
    }
    async parts(of) {
        const release = { ...of, name: 'release' };
        return inRegistry(this.place, `list what belongs to ${tag_tagOf(release)}`, this.#attached(release));
    }
    get(part, file, path, progress) {
        return inRegistry(this.place, `get ${file.name}`, this.#get(part, file, path, progress));
    }
    async #put(part, files, record, progress) {
        const before = await this.#repository.find(tag_tagOf(part));
        (0,lib_part/* requireSameRecord */.xv)(await this.#recordIn(before), { part, place: this.place, record });
        const subject = part.name === 'release' ? undefined : await this.#release(part);
        const all = [...files, record].sort((a, b) => (0,lib_files/* byBytes */.bg)(a.name, b.name));
        const layers = all.map(({ name, mediaType, sha256, size }) => ({
            title: name,
            mediaType,
            digest: `sha256:${sha256}`,
            size,
        }));
        const annotations = { [partKey]: part.name, [versionKey]: part.tag };
        const artifact = { artifactType, annotations, files: layers, ...(subject && { subject }) };
        const paths = new Map(files.map(({ name, path }) => [name, path]));
        const counts = new Map(files.map(({ name, size }) => [name, (0,counted/* counted */.h)(size, progress)]));
        const had = new Set();
        const digest = await this.#repository.push(tag_tagOf(part), artifact, {
            content: ({ title, size }) => {
                const path = paths.get(title);
                return path === undefined ? record.bytes : { path, size };
            },
            sent: ({ title }, bytes) => counts.get(title)?.(bytes),
            done: ({ title, size }, already) => {
                if (already)
                    had.add(title);
                counts.get(title)?.(size);
            },
        });
        const kept = ({ name, sha256 }) => ({
            name,
            sha256,
            version: digest,
            lock,
            already: name === lib_record/* recordName */.xD ? before?.digest === digest : had.has(name),
        });
        return [...files, record].map(kept);
    }
    /**
     * What other parts are attached to. Copies of a listing or of the index, and the audit log, belong to no release: they get an artifact without
     * files, which is not a part. Throws a Problem for logs of a run if the release is not there.
     */
    async #release(part) {
        const release = { ...part, name: 'release' };
        if (/^(?:listing|index|log)-/.test(part.name))
            await this.#anchor(release);
        const found = await this.#repository.find(tag_tagOf(release));
        if (found !== undefined)
            return { mediaType: manifestType, digest: found.digest, size: found.size };
        throw new problem/* Problem */.A(`keep ${part.name} of ${part.tag} in ${this.place}`, {
            found: 'the release that it belongs to is not there.',
            next: 'Archive the release first.',
        });
    }
    async #anchor(release) {
        const annotations = { [partKey]: release.name, [versionKey]: release.tag };
        const none = { content: () => Buffer.alloc(0), sent: () => { }, done: () => { } };
        await this.#repository.push(tag_tagOf(release), { artifactType, annotations, files: [] }, none);
    }
    async #files(part) {
        const bytes = await this.#recordIn(await this.#repository.find(tag_tagOf(part)));
        return bytes && (0,lib_record/* readRecord */.aE)(bytes, part, this.place);
    }
    async #attached(part) {
        const release = await this.#repository.find(tag_tagOf(part));
        if (release === undefined)
            return [];
        const own = (await this.#files(part)) === undefined ? [] : [part.name];
        const others = (await this.#repository.attachedTo(release.digest))
            .filter(one => one.artifactType === artifactType && one.annotations[versionKey] === part.tag)
            .map(({ annotations }) => annotations[partKey] ?? '');
        return [...new Set([...own, ...others.filter(name => name !== part.name && (0,lib_part/* isPartName */.fe)(name))])].sort(lib_files/* byBytes */.bg);
    }
    /** Undefined for what has no record, such as an image. */
    async #recordIn(artifact) {
        const layer = artifact?.files.find(({ title }) => title === lib_record/* recordName */.xD);
        return layer && this.#repository.bytes(layer, lib_record/* recordLimit */.$0);
    }
    /** Asked for once: a part has hundreds of files, and each is compared with its record. */
    #toRead(tag) {
        const found = this.#read.get(tag) ?? this.#repository.find(tag);
        this.#read.set(tag, found);
        return found;
    }
    async #get(part, file, path, progress) {
        const artifact = await this.#toRead(tag_tagOf(part));
        const layer = artifact?.files.find(({ title }) => title === file.name);
        if (artifact === undefined || layer === undefined)
            throw (0,differences/* missing */.LO)(this.place, file);
        if (layer.digest !== `sha256:${file.sha256}` || layer.size !== file.size)
            throw (0,differences/* damaged */.qM)(this.place, file, found(layer));
        await this.#repository.save(artifact, layer, path, (0,counted/* counted */.h)(file.size, progress));
    }
}
/** As inPlace. A client for images tells of inputs that this store does not have. */
function inRegistry(place, attempted, work) {
    const explained = work.catch(error => {
        if (!(error instanceof AccessDenied))
            throw error;
        throw new problem/* Problem */.A(error.attempted, {
            found: error.found,
            next: 'Log in with `docker login` first. On ghcr.io, a job needs `permissions: packages: write`.',
            cause: error,
        });
    });
    return (0,in_place/* inPlace */.z)(place, attempted, explained);
}
function found({ digest, size }) {
    return { size, sha256: digest.slice('sha256:'.length) };
}


/***/ }),

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


/***/ })

};
