export const id = 885;
export const ids = [885];
export const modules = {

/***/ 8885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/base/lib/json.js
var lib_json = __webpack_require__(6436);
// EXTERNAL MODULE: ./packages/base/lib/digest.js + 2 modules
var lib_digest = __webpack_require__(5211);
// EXTERNAL MODULE: ./packages/base/lib/files.js
var lib_files = __webpack_require__(7451);
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

// EXTERNAL MODULE: ./packages/evidence/lib/release/release-dir.js
var release_dir = __webpack_require__(7833);
;// CONCATENATED MODULE: ./packages/evidence/lib/release/evidence-digests.js



/** Evidence and step records are named alike, whatever the release directory is called: `sbom.spdx.json`, `records/…`. */
const recordsPrefix = 'records/';
/** The name of a file in or beside the release directory, in lists of digests. */
function evidence_digests_evidenceName(releaseDir, path) {
    const inRecords = (0,lib_files/* toPosix */.d7)((0,external_node_path_.relative)((0,release_dir/* recordsDir */.Ap)(releaseDir), path));
    return inRecords.startsWith('../') ? (0,lib_files/* toPosix */.d7)((0,external_node_path_.relative)(releaseDir, path)) : `${recordsPrefix}${inRecords}`;
}
/** The absolute path of such a name. */
function evidence_digests_evidencePath(releaseDir, name) {
    return name.startsWith(recordsPrefix)
        ? join(recordsDir(releaseDir), name.slice(recordsPrefix.length))
        : join(releaseDir, name);
}
/**
 * The digests of what steps made: their files, their records, and further files at absolute paths. A job returns them as an output,
 * which no other job can set. So a later job can tell whether a workflow artifact was changed.
 */
async function evidenceOf(releaseDir, steps, further = []) {
    const records = await Promise.all(steps.map(step => (0,release_dir/* readStepRecord */.YO)(releaseDir, step)));
    const paths = [
        ...records.flatMap(({ files }) => files.map(({ path }) => (0,external_node_path_.join)(releaseDir, path))),
        ...steps.map(step => (0,release_dir/* stepRecordPath */.tU)(releaseDir, step)),
        ...further,
    ];
    return pool_pool([...new Set(paths)], 4, async (path) => ({
        name: evidence_digests_evidenceName(releaseDir, path),
        digest: { sha256: await (0,lib_digest/* sha256File */.Q3)(path) },
    }));
}

;// CONCATENATED MODULE: ./packages/evidence/lib/release/digest-list.js





/**
 * Largest list in an output, in bytes: that of some 50 files. The runner hands over an input in an environment variable, in which
 * Linux accepts 128 KiB, and an input `evidence` has the lists of many jobs. GitHub accepts 1 MiB of outputs of one job.
 */
const outputLimit = 8 * 1024;
const listName = /^records\/lists\/([0-9a-f]{64})\.json$/;
/**
 * A list of digests as an output: JSON. A longer list lies in a file beside the release directory, and the output has the name and
 * digest of this file. So it is enforced like the files in it.
 */
async function listOutput(releaseDir, list) {
    const text = JSON.stringify(list);
    if (Buffer.byteLength(text) <= outputLimit)
        return text;
    return writeList(releaseDir, list);
}
/**
 * All lists of a job of a matrix, in one file beside the release directory. The output has only name and digest of that file, so that the
 * outputs of a hundred jobs fit in one input. Each input takes its own list from it.
 */
function jobListsOutput(releaseDir, lists) {
    return writeList(releaseDir, lists);
}
async function writeList(releaseDir, content) {
    const text = (0,lib_json/* renderJson */.hF)(content);
    const digest = { sha256: (0,lib_digest/* sha256 */.sc)(text) };
    const path = (0,external_node_path_.join)((0,release_dir/* recordsDir */.Ap)(releaseDir), 'lists', `${digest.sha256}.json`);
    await (0,lib_files/* writeFileAtomic */.Zf)(path, text);
    return JSON.stringify([{ name: evidence_digests_evidenceName(releaseDir, path), digest }]);
}
/**
 * The whole list: the entries of the files that it names are in their place. `use` says which list of a job of a matrix is meant. Throws a
 * Problem for a file that is missing or another.
 */
async function digest_list_wholeList(releaseDir, list, use) {
    const parts = await Promise.all(list.map(one => (listName.test(one.name ?? '') ? readList(releaseDir, one, use) : [one])));
    return parts.flat();
}
async function readList(releaseDir, { name = '', digest }, use) {
    const content = await readIfThere(evidencePath(releaseDir, name), limits.evidence, 'inside');
    if (content === undefined)
        throw unusable(name, 'it is missing.');
    if (sha256(content) !== digest.sha256)
        throw unusable(name, 'it is not what its job made.');
    const value = parseJson(content.toString(), name);
    const list = Array.isArray(value) ? value : at(value, use);
    if (list === undefined && isObject(value))
        return [];
    const isEntry = use === 'dependencies' ? isAddressedDigest : isNamedDigest;
    if (Array.isArray(list) && list.every(isEntry))
        return list;
    throw unusable(name, 'it is not a list of names with digests.');
}
/** True for an address with a SHA-256 digest. */
function isAddressedDigest(value) {
    return textAt(value, 'uri') !== undefined && isSha256(textAt(value, 'digest', 'sha256') ?? '');
}
function unusable(name, found) {
    return new Problem(`read the list of digests ${name}`, {
        found,
        next: 'Hand over the release directory with `to-artifact` and `from-artifacts`, and do not change its files.',
    });
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./packages/base/lib/problem.js
var problem = __webpack_require__(1167);
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

// EXTERNAL MODULE: ./packages/base/lib/limits.js
var lib_limits = __webpack_require__(8562);
// EXTERNAL MODULE: ./packages/base/lib/read-limited.js
var read_limited = __webpack_require__(73);
// EXTERNAL MODULE: ./packages/base/lib/if-there.js
var if_there = __webpack_require__(7822);
// EXTERNAL MODULE: ./packages/host/lib/http/wrong-digest.js
var wrong_digest = __webpack_require__(3434);
;// CONCATENATED MODULE: ./packages/base/lib/is-sha256.js
// A file of its own: inputs are checked with it, and digest.ts needs node:crypto, which is slow to load.
/** True for 64 lower-case hexadecimal characters. */
function is_sha256_isSha256(text) {
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
        throw new BadDocument(`has an entry whose digest ${shown(digest)} is not a SHA-256 digest`);
    const size = (0,lib_json.at)(value, 'size');
    return typeof size === 'number' ? { digest, size } : { digest };
}
/** True for `sha256:…`. */
function isDigest(text) {
    return text.startsWith('sha256:') && is_sha256_isSha256(text.slice('sha256:'.length));
}
/** Text of others for a message: in quotes, without control characters, and short. */
function shown(text) {
    return JSON.stringify(text.length > 100 ? `${text.slice(0, 99)}…` : text);
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
function mediaTypeOf(document) {
    return textAt(document, 'mediaType') ?? (isIndex(document) ? indexTypes : manifestTypes)[0] ?? '';
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
        const found = await pool_pool(entries, width, async (value) => {
            const descriptor = this.#checked(entry.digest, () => readDescriptor(value));
            const child = { ...descriptor, platform: platformOf((0,lib_json.at)(value, 'platform')), artifact: hasArtifactType(value) };
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
    return (0,lib_json/* textAt */.$6)(value, 'artifactType') !== undefined;
}
/** The configuration and the layers of an image manifest, in this order. Throws BadDocument. */
function partsOf(document) {
    const config = (0,lib_json.at)(document, 'config');
    if (config === undefined)
        return [];
    const layers = (0,lib_json/* listAt */.gT)(document, 'layers');
    if (layers.length > layerLimit)
        throw new BadDocument(`lists ${layers.length} layers, more than the ${layerLimit} accepted`);
    return [config, ...layers].map(readDescriptor);
}

;// CONCATENATED MODULE: ./packages/oci/lib/oci-layout.js








/**
 * Reads the only image of an OCI layout. Every blob that is in the layout, or belongs to the image, must have its digest. Blobs that the
 * image does not name may have `restLimit` bytes together.
 */
async function readLayout(directory, restLimit = lib_limits/* assetLimit */.y) {
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
        if (`sha256:${(0,lib_digest/* sha256 */.sc)(bytes)}` !== descriptor.digest)
            throw this.#changed(descriptor.digest);
        return bytes;
    }
    /** Throws a Problem unless the configuration and all layers of an image are here, with their digests. */
    async requireParts({ parts }) {
        await pool_pool(parts, 4, async (part) => {
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
        return new problem/* Problem */.A(`read the OCI layout ${this.#directory}`, { found, next });
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
        if (`sha256:${await (0,lib_digest/* sha256File */.Q3)(path, 'inside', limit)}` !== digest)
            throw this.#changed(digest);
        this.#checked.add(digest);
    }
    #changed(digest) {
        return this.#wrong(`the content of the blob ${digest.slice('sha256:'.length)} does not match its digest.`);
    }
    /** Something is not what its digest says. */
    #wrong(found) {
        return new wrong_digest/* WrongDigest */.E(`read the OCI layout ${this.#directory}`, { found, next: this.#ifWrong });
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
    return error instanceof problem/* Problem */.A ? error.found.replace(/\.$/, '') : (0,problem/* messageOf */.b)(error);
}

;// CONCATENATED MODULE: ./packages/release/lib/collect/collect-images.js





const namePattern = /^[a-z0-9]+([._-][a-z0-9]+)*$/;
/** Parses `name=repository=path-of-layout`. */
function parseImageSource(line) {
    const [name = '', repository = '', ...path] = line.split('=');
    const layout = path.join('=');
    if (!namePattern.test(name))
        throw bad(line, `the name ${JSON.stringify(name)} has characters other than lower-case letters, digits and . _ -.`);
    if (!isRepository(repository))
        throw bad(line, `${JSON.stringify(repository)} is not a repository such as ghcr.io/acme/widget, without tag or digest.`);
    if (layout === '')
        throw bad(line, 'the path of the OCI layout is missing.');
    return { name, repository, layout };
}
/** Reads the images, and copies their layouts beside the release directory, from where a later job pushes them. */
async function collectImages(sources, releaseDir) {
    refuseTwice(sources);
    const records = [];
    for (const source of sources)
        records.push(await collectImage(source, releaseDir));
    return records;
}
async function collectImage({ name, repository, layout }, releaseDir) {
    const place = (0,external_node_path_.join)(release_dir/* layoutsDirName */.w3, name);
    const target = (0,external_node_path_.join)((0,external_node_path_.dirname)(releaseDir), place);
    if ((0,external_node_path_.resolve)(layout) !== (0,external_node_path_.resolve)(target))
        await copyWhole(layout, target);
    const image = await readLayout(target);
    return { name, repository, digest: image.digest, platforms: image.platforms, layout: `${release_dir/* layoutsDirName */.w3}/${name}` };
}
/** Copies a layout so that it appears complete. Replaces what was there before. */
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
    return new problem/* Problem */.A(`use the image ${JSON.stringify(line)}`, {
        found,
        next: 'Write one image per line: name=repository=path-of-OCI-layout.',
    });
}

;// CONCATENATED MODULE: ./packages/base/lib/lfs-pointer.js

/** How a file begins that stands for one in Git LFS: https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md */
const pointer = 'version https://git-lfs.github.com/spec/';
/** True for a file that is only a pointer of Git LFS. Throws what readStart throws. */
async function isLfsPointer(path) {
    return (await (0,read_limited/* readStart */.H6)(path, pointer.length)).toString('latin1') === pointer;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./packages/evidence/lib/policy/policy-file.js








const sizeLimit = (/* unused pure expression or super */ null && (1024 * 1024));
/** Reads the policy. If the default path does not exist, returns the built-in strict policy. Any other path must exist. */
async function readPolicy(path, where) {
    const shown = policy_file_workspaceRelative(where.workspace, path);
    if ((await sizeIfThere(path)) !== undefined)
        return parsePolicy((await readLimited(path, sizeLimit)).toString('utf8'), shown);
    if (shown !== defaultPolicyPath)
        throw new Problem(`read the policy ${shown}`, {
            found: 'no such file.',
            next: 'Check the input `policy`.',
        });
    where.info(`${defaultPolicyPath} does not exist, so the built-in strict policy applies.`);
    return defaultPolicy;
}
/** A path as people write it: relative to the workspace, with forward slashes. */
function policy_file_workspaceRelative(workspace, path) {
    return (0,lib_files/* toPosix */.d7)((0,external_node_path_.relative)((0,external_node_fs_.realpathSync)(workspace), path));
}
/** Writes the policy that was applied into the release, so that anyone can compute the verdict again. */
async function writePolicy(policy, releaseDir) {
    const { document } = policyKind.files;
    await writeFileAtomic(join(releaseDir, document.path), renderPolicy(policy));
    await writeStepRecord(releaseDir, 'scan-image.policy', { files: [recordOf(document, document.path, ownTool)] });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/release/target.js

/**
 * The kinds of targets. A subdirectory is a directory that is not the project. Tools only build or test the project. A model is the directory
 * of a trained model, in which no packages are looked for.
 */
const targetKinds = ['directory', 'subdirectory', 'tools', 'model', 'image'];
const projectParts = {
    directory: true,
    subdirectory: true,
    tools: true,
    model: false,
    image: false,
};
/** True for directories in which packages are looked for: those of the project, and what builds and tests it. */
function isOfProject({ kind }) {
    return projectParts[kind];
}
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
    return { kind: 'image', name, ...(platform === unknown ? {} : { platform: platform.replaceAll('-', '/') }) };
}
const unknown = 'unknown';
/** No part of a platform has a hyphen (the reader of images refuses others), so that every hyphen was a slash. */
function platformDir(platform = unknown) {
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
    const isProjectFound = !hasArtifacts || found.some(({ target }) => isOfProject(target));
    return [...(isProjectFound ? [] : [ofProject]), ...parts.filter(part => !isFound(part))];
}
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
function artifacts_isArtifact(path) {
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
            targetAt: (path, project) => artifacts_isArtifact(path) ? { kind: 'directory', name: project } : undefined,
        },
    },
    requirable: {
        absent: `there is no file in ${artifactsDir}. Build into that directory before the release is assembled.`,
    },
    present: anyFound,
    summarise: nothing,
});

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
    return new problem/* Problem */.A(`use the input ${JSON.stringify(input)}`, {
        found: `${JSON.stringify(pattern)}: ${found}`,
        next: 'Give paths or patterns of files in the workspace, one per line.',
    });
}

// EXTERNAL MODULE: ./packages/base/lib/paths.js
var lib_paths = __webpack_require__(568);
// EXTERNAL MODULE: ./node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/index.js
var dist = __webpack_require__(8009);
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
const wholeNumber = /^(?:0|[1-9][0-9]{0,14})$/;
const words = new Map([
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
            if (name === '' || name in found || words.has(name))
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
    if (wholeNumber.test(text))
        return Number(text);
    if (words.has(text))
        return words.get(text);
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
function refuseMany(text, weights, most, what) {
    const table = new Uint8Array(128);
    for (const [character, weight] of Object.entries(weights))
        table[character.charCodeAt(0)] = weight;
    let sum = 0;
    for (let at = 0; at < text.length && sum <= most; at++)
        sum += table[text.charCodeAt(at)] ?? 0;
    if (sum <= most)
        return;
    throw new problem/* Problem */.A(`read ${what}`, {
        found: 'it has more values than are accepted.',
        next: 'Check that this is the file you meant.',
    });
}

;// CONCATENATED MODULE: ./packages/base/lib/yaml.js




/** Most characters of one document; a manifest of ten thousand files has about five million. */
const yaml_sizeLimit = 16 * 1024 * 1024;
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
/**
 * The same for a workflow, in which GitHub reads anchors and aliases, too. What aliases repeat is bounded: 100 times the document.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/reusing-workflow-configurations#yaml-anchors-and-aliases
 */
function parseWorkflowYaml(text, what) {
    refuseLarge(text, what);
    const { document } = parseChecked(text, what, true);
    try {
        return document.toJS({ maxAliasCount: 100 });
    }
    catch (error) {
        return refuse(what, sentence(messageOf(error)), undefined, error);
    }
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
    const line = (node) => lines.linePos(((0,dist/* isNode */.Ll)(node) ? node.range?.[0] : undefined) ?? 0).line;
    const walk = (node, at) => {
        if ((0,dist/* isMap */.jh)(node))
            for (const { key, value } of node.items) {
                const place = `${at === '' ? '' : `${at}.`}${(0,dist/* isScalar */.jn)(key) ? key.value : ''}`;
                places.set(place, line(key));
                walk(value, place);
            }
        if ((0,dist/* isSeq */.oP)(node))
            for (const [index, item] of node.items.entries()) {
                places.set(`${at}[${index}]`, line(item));
                walk(item, `${at}[${index}]`);
            }
    };
    walk(root, '');
    return places;
}
function refuseLarge(text, what) {
    if (text.length > yaml_sizeLimit)
        refuse(what, `it has ${text.length} characters, more than the ${yaml_sizeLimit} accepted.`);
    refuseMany(text.replace(/(?<=\S)-/g, ''), separators, mostSeparators, what);
}
function parseChecked(text, what, hasAliases = false) {
    const lines = new dist/* LineCounter */.HN();
    const document = parseOne(text, what, lines);
    if (document.contents)
        refuseSurprises(document.contents, what, lines, hasAliases);
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
        refuse(what, 'it is empty.', 'Add content to it.');
    const problem = document.errors[0] ?? document.warnings[0];
    // The parser is recursive: nesting that is deep enough exhausts the stack.
    if (problem?.message.includes('call stack'))
        refuse(what, 'it is nested too deeply.');
    if (problem)
        refuse(what, sentence(problem.message), undefined, problem);
    if (documents.length > 1)
        refuse(what, `it contains ${documents.length} YAML documents.`, 'Keep exactly one of them.');
    if (document.directives?.yaml.explicit)
        refuse(what, 'it has a %YAML directive.', 'Remove it: the file is read as YAML 1.2.');
    return document;
}
/** The parser's message without its drawing of the place: `Missing closing "quote at line 2, column 1.` */
function sentence(message) {
    return `${message.split('\n')[0]?.replace(/[:.]*$/, '')}.`;
}
function compose(text, lineCounter) {
    const found = (0,dist/* parseAllDocuments */.hR)(text, {
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
function refuseSurprises(root, what, lines, hasAliases) {
    (0,dist/* visit */.YR)(root, (key, node, path) => {
        if (!(0,dist/* isNode */.Ll)(node))
            return;
        const at = `at line ${lines.linePos(node.range?.[0] ?? 0).line}`;
        if (path.filter(dist/* isCollection */.P3).length > yaml_depthLimit)
            refuse(what, `it is nested deeper than ${yaml_depthLimit} levels ${at}.`);
        if ((0,dist/* isAlias */.Vj)(node) && hasAliases && key !== 'key') {
            const isWithin = path.some(one => (0,dist/* isNode */.Ll)(one) && !(0,dist/* isAlias */.Vj)(one) && one.anchor === node.source);
            return isWithin ? refuse(what, `it has an alias of what it is in ${at}.`) : undefined;
        }
        if ((0,dist/* isAlias */.Vj)(node))
            refuse(what, `it has an alias ${at}.`, 'Write the value itself instead.');
        if (node.anchor !== undefined && !hasAliases)
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
/** If JavaScript rounds a number, other programs read a different number. */
function refuseInexact(value, what, at) {
    if (Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value)))
        return;
    refuse(what, `the number ${at} cannot be represented exactly.`, 'If it is text, put it in quotes.');
}
function refuse(what, found, next = 'Correct the file.', cause) {
    throw new problem/* Problem */.A(`read ${what}`, {
        found,
        next,
        ...(cause === undefined ? {} : { cause, details: (0,problem/* messageOf */.b)(cause) }),
    });
}

// EXTERNAL MODULE: ./packages/base/lib/shape.js + 1 modules
var lib_shape = __webpack_require__(2950);
;// CONCATENATED MODULE: ./packages/base/lib/dates.js
/** True if the text is a day of the calendar, written `2027-01-31`. */
function isDay(text) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text))
        return false;
    const date = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
/** Hours from one RFC 3339 time to another; undefined if one of them is not a time. */
function hoursBetween(from, to) {
    const hours = (Date.parse(to) - Date.parse(from)) / 3_600_000;
    return Number.isFinite(hours) ? hours : undefined;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/advisories/advisory-shape.js

// docs/schema/advisories.v1.json has the same rules. A test checks that both refuse the same broken files.
/** How bad it is, in the words of GitHub's advisories. */
const advisorySeverities = ['low', 'medium', 'high', 'critical'];
/** Where the package comes from: https://docs.github.com/en/rest/security-advisories/repository-advisories. */
const ecosystems = [
    ...['rubygems', 'npm', 'pip', 'maven', 'nuget', 'composer', 'go'],
    ...['rust', 'erlang', 'actions', 'pub', 'other', 'swift'],
];
/** For what somebody is thanked, from the same page. */
const creditTypes = [
    ...['analyst', 'finder', 'reporter', 'coordinator', 'remediation_developer'],
    ...['remediation_reviewer', 'remediation_verifier', 'tool', 'sponsor', 'other'],
];
const day = (value, at) => {
    if (typeof value !== 'string' || !isDay(value))
        throw (0,lib_shape/* wrong */.Qm)(at, value, 'a day such as 2027-06-30');
    return value;
};
const line = (0,lib_shape/* matching */.wC)(/^(?=.{1,500}$)[^\s\p{C}][^\p{C}\p{Zl}\p{Zp}]*$/u, 'one line of at most 500 characters');
const advisory_shape_name = (0,lib_shape/* matching */.wC)(/^(?=.{1,200}$)[^\s\p{C}][^\p{C}\p{Zl}\p{Zp}]*$/u, 'one line of at most 200 characters');
/** The names of an advisory are shown as links, so they have the exact form. */
const ghsaId = (0,lib_shape/* matching */.wC)(/^GHSA(?:-[23456789cfghjmpqrvwx]{4}){3}$/, 'an id like GHSA-jfh8-c2jp-5v3q');
const cveId = (0,lib_shape/* matching */.wC)(/^CVE-\d{4}-\d{4,19}$/, 'an id like CVE-2027-12345');
const versionText = (value, at) => {
    if (typeof value === 'number')
        throw new lib_shape/* WrongShape */.zq(`"${at}" is a number: YAML reads 1.10 as 1.1. Put it in quotes.`, at);
    return advisory_shape_name(value, at);
};
const affectedPackage = (0,lib_shape/* object */.Ik)({
    ecosystem: (0,lib_shape/* oneOf */.yL)(...ecosystems),
    name: advisory_shape_name,
    /** `>= 1.0.0, < 1.4.1` */
    affected: versionText,
    /** Version of the package with the fix. Defaults to the version of the release. */
    fixed: (0,lib_shape/* optional */.lq)(versionText),
    functions: (0,lib_shape/* withDefault */.IQ)((0,lib_shape/* list */.p_)(advisory_shape_name, 100), []),
});
const credit = (0,lib_shape/* object */.Ik)({
    login: (0,lib_shape/* matching */.wC)(/^[A-Za-z0-9][A-Za-z0-9-]{0,38}$/, 'the login of a user'),
    type: (0,lib_shape/* oneOf */.yL)(...creditTypes),
});
const advisory = (0,lib_shape/* object */.Ik)({
    summary: line,
    description: lib_shape/* text */.Qq,
    severity: (0,lib_shape/* oneOf */.yL)(...advisorySeverities),
    /** The server computes the severity of it, if it is there. */
    cvss: (0,lib_shape/* optional */.lq)((0,lib_shape/* matching */.wC)(/^CVSS:[34]\.[01](?:\/[A-Za-z]{1,3}:[A-Za-z]{1,6}){4,40}$/, 'a vector like CVSS:3.1/AV:N/…')),
    /** Absent until the draft is made. */
    ghsa: (0,lib_shape/* optional */.lq)(ghsaId),
    /** Absent until it was given. */
    cve: (0,lib_shape/* optional */.lq)(cveId),
    cwes: (0,lib_shape/* withDefault */.IQ)((0,lib_shape/* list */.p_)((0,lib_shape/* matching */.wC)(/^CWE-\d{1,6}$/, 'a weakness like CWE-22'), 50), []),
    packages: (0,lib_shape/* list */.p_)(affectedPackage, 100),
    /** What somebody does who cannot update yet. */
    workaround: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
    credits: (0,lib_shape/* withDefault */.IQ)((0,lib_shape/* list */.p_)(credit, 100), []),
    /** The first day on which anybody may read about it, as agreed with those who reported it. */
    disclose: (0,lib_shape/* optional */.lq)(day),
});
/** The whole file. */
const advisoriesShape = (0,lib_shape/* object */.Ik)({ advisories: (0,lib_shape/* list */.p_)(advisory, 100) });

;// CONCATENATED MODULE: ./packages/evidence/lib/advisories/read-advisories.js



const folder = '.github/advisories';
/** The file that makes a release a security release: `.github/advisories/1.4.1.yaml`. Its format: docs/schema/advisories.v1.json. */
function advisoriesPath(version) {
    return `${folder}/${version}.yaml`;
}
/**
 * What a version fixes, as the work tree of its commit says. Undefined if it has no such file: then it is not a security release. Throws a
 * Problem with the line of what is wrong.
 */
async function readAdvisories(workspace, version) {
    const path = advisoriesPath(version);
    // A version has no separators of paths, but a caller may hold one that nobody has read yet.
    if (!isSafePath(path) || path.split('/').length !== 3)
        return undefined;
    const content = await readIfThere(join(workspace, path), limits.document);
    return content && { path, content, advisories: parseAdvisories(content.toString('utf8'), path) };
}
/** The same for the text of the file, as another place has it. `path` names it in errors. */
function parseAdvisories(text, path) {
    const { value, lineOf } = parsePlacedYaml(text, path);
    const place = (at) => `${path}, line ${lineOf(at)}`;
    const { advisories } = (0,lib_shape/* readShape */._f)(advisoriesShape, value, path, next, place);
    const broken = brokenRule(advisories);
    if (broken !== undefined)
        throw new problem/* Problem */.A(`read ${place(broken.at)}`, { found: broken.found, next });
    return advisories;
}
const next = 'Correct it as https://github.com/org/release-tools/blob/v1/docs/schema/advisories.v1.json describes it.';
function brokenRule(advisories) {
    if (advisories.length === 0)
        return { at: 'advisories', found: 'it lists no advisory.' };
    const empty = advisories.findIndex(({ packages }) => packages.length === 0);
    if (empty >= 0)
        return { at: `advisories[${empty}].packages`, found: 'no package is affected.' };
    const ids = advisories.map(({ ghsa, cve }) => [ghsa, cve].filter(id => id !== undefined));
    const again = ids.findIndex((own, index) => own.some(id => ids.slice(0, index).flat().includes(id)));
    if (again < 0)
        return undefined;
    return { at: `advisories[${again}]`, found: `another advisory has the id ${ids[again]?.join(' or ')}, too.` };
}
/** The names of an advisory, the one that everybody knows first; empty until it has one. */
function idsOf({ cve, ghsa }) {
    return [cve, ghsa].filter(id => id !== undefined);
}
/** The first day on which anybody may read about all of them; undefined if that is free to be told today (`day`, in UTC). */
function embargoOn(advisories, day) {
    const later = advisories.flatMap(({ disclose }) => (disclose !== undefined && disclose > day ? [disclose] : []));
    return later.sort().at(-1);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/vex/vex-statement.js

const vexStatuses = ['not_affected', 'affected', 'fixed', 'under_investigation'];
/** Statements of one document: a thousand products of a thousand vulnerabilities would not fit into memory. */
const mostStatements = 100_000;
/** Why a statement says what it says, in its own words. */
function reasonOf({ justification, detail, status }) {
    return justification ?? detail ?? status;
}
/** Names a statement for people: `vex.json, statement 3`. */
function vex_statement_placeOf({ document, index }) {
    return `${document}, statement ${index + 1}`;
}
/** A point in time with its zone (RFC 3339), in capitals. */
const time = (value, at) => {
    const upper = typeof value === 'string' ? value.toUpperCase() : '';
    const isTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/.test(upper);
    if (isTime && !Number.isNaN(Date.parse(upper)))
        return upper;
    throw (0,lib_shape/* wrong */.Qm)(at, value, 'a time like 2026-01-31T12:00:00Z');
};
/** SHA-256 in hexadecimal, in lower case. */
const sha256Hex = (value, at) => (0,lib_shape/* matching */.wC)(/^[0-9a-fA-F]{64}$/, '64 hexadecimal digits')(value, at).toLowerCase();
/** An identifier of a vulnerability: one word. */
const vulnerabilityId = (0,lib_shape/* matching */.wC)(/^[^\s\p{C}]{2,200}$/u, 'the identifier of a vulnerability');
/** An object of which only these keys are read. Its format allows more, which change nothing of what a statement says. */
function having(fields) {
    const read = (0,lib_shape/* object */.Ik)(fields);
    return (value, at) => {
        const known = (0,lib_shape/* isObject */.Gv)(value) ? Object.entries(value).filter(([key]) => Object.hasOwn(fields, key)) : undefined;
        return read(known === undefined ? value : Object.fromEntries(known), at);
    };
}
/** A list with at least one item. */
function some(shape) {
    return (value, at) => {
        const read = shape(value, at);
        if (read.length > 0)
            return read;
        throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(at)} is empty.`, at);
    };
}
/** Text of people. It may be empty, which says nothing. */
const vex_statement_words = (value, at) => (value === '' ? undefined : (0,lib_shape/* text */.Qq)(value, at));
/** Reads a document of a format. The Problem names the document, the place in it, and the rule. */
function readDocument(shape, value, what, format) {
    const next = `Ask its author for a document that is valid ${format}.`;
    return (0,lib_shape/* readShape */._f)(shape, value, what, next, at => (at === '' ? what : `${what}, at ${at}`));
}
/** Refuses more statements than are accepted. */
function bounded(statements, what) {
    const found = `it makes ${statements.length} statements, more than the ${mostStatements} accepted.`;
    return readDocument(() => {
        if (statements.length > mostStatements)
            throw new lib_shape/* WrongShape */.zq(found);
        return statements;
    }, statements, what, 'VEX');
}

;// CONCATENATED MODULE: ./packages/evidence/lib/vex/openvex.js


/** The predicate type of OpenVEX documents, as cosign writes and asks for it: https://github.com/openvex/spec. */
const openVexType = 'https://openvex.dev/ns';
/** The context of the one version that is read. */
const openVexContext = 'https://openvex.dev/ns/v0.2.0';
/** Why a product is not affected, in the words of OpenVEX. */
const openVexJustifications = [
    'component_not_present',
    'vulnerable_code_not_present',
    'vulnerable_code_not_in_execute_path',
    'vulnerable_code_cannot_be_controlled_by_adversary',
    'inline_mitigations_already_exist',
];
// openvex_json_schema.json of version 0.2.0. It allows no other keys: a misspelt one would be a rule that nobody reads.
const openvex_count = (value, at) => {
    if (Number.isSafeInteger(value))
        return (0,lib_shape/* number */.ai)(1, Number.MAX_SAFE_INTEGER)(value, at);
    throw (0,lib_shape/* wrong */.Qm)(at, value, 'a whole number from 1');
};
const digest = (0,lib_shape/* matching */.wC)(/^[0-9a-fA-F]{1,256}$/, 'hexadecimal digits');
const hashKinds = ['md5', 'sha1', 'sha-384', 'sha-512', 'sha3-224', 'sha3-256', 'sha3-384', 'sha3-512'];
const blakes = ['blake2s-256', 'blake2b-256', 'blake2b-512'];
const otherHashes = Object.fromEntries([...hashKinds, ...blakes].map(name => [name, (0,lib_shape/* optional */.lq)(digest)]));
const named = {
    '@id': (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
    identifiers: (0,lib_shape/* optional */.lq)((0,lib_shape/* object */.Ik)({ purl: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq), '@cpe22': (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq), '@cpe23': (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq) })),
    hashes: (0,lib_shape/* optional */.lq)((0,lib_shape/* object */.Ik)({ 'sha-256': (0,lib_shape/* optional */.lq)(sha256Hex), ...otherHashes })),
};
const subcomponent = (0,lib_shape/* object */.Ik)(named);
const product = (0,lib_shape/* object */.Ik)({ ...named, subcomponents: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(subcomponent, 10_000)) });
const statement = (0,lib_shape/* object */.Ik)({
    '@id': (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
    version: (0,lib_shape/* optional */.lq)(openvex_count),
    vulnerability: (0,lib_shape/* object */.Ik)({
        '@id': (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
        name: vulnerabilityId,
        description: (0,lib_shape/* optional */.lq)(vex_statement_words),
        aliases: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(vulnerabilityId, 1000)),
    }),
    timestamp: (0,lib_shape/* optional */.lq)(time),
    last_updated: (0,lib_shape/* optional */.lq)(time),
    products: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(product, 10_000)),
    status: (0,lib_shape/* oneOf */.yL)(...vexStatuses),
    supplier: (0,lib_shape/* optional */.lq)(vex_statement_words),
    status_notes: (0,lib_shape/* optional */.lq)(vex_statement_words),
    justification: (0,lib_shape/* optional */.lq)((0,lib_shape/* oneOf */.yL)(...openVexJustifications)),
    impact_statement: (0,lib_shape/* optional */.lq)(vex_statement_words),
    action_statement: (0,lib_shape/* optional */.lq)(vex_statement_words),
    action_statement_timestamp: (0,lib_shape/* optional */.lq)(time),
});
const consistent = (value, at) => {
    const read = statement(value, at);
    const wrongText = contradiction(read);
    if (wrongText === undefined)
        return read;
    throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(at)} says ${JSON.stringify(read.status)} ${wrongText}.`, at);
};
/** What the status asks for or forbids, as the end of a sentence. */
function contradiction(read) {
    const { status, justification, impact_statement: impact, action_statement: action } = read;
    if (status === 'not_affected' && justification === undefined && impact === undefined)
        return 'without a justification or an impact statement';
    if (status === 'affected' && action === undefined)
        return 'without an action statement';
    if (status !== 'not_affected' && justification !== undefined)
        return 'with a justification';
    if (status !== 'not_affected' && impact !== undefined)
        return 'with an impact statement';
    return status !== 'affected' && action !== undefined ? 'with an action statement' : undefined;
}
const openvex_document = (0,lib_shape/* object */.Ik)({
    '@context': (0,lib_shape/* oneOf */.yL)(openVexContext),
    '@id': lib_shape/* text */.Qq,
    author: lib_shape/* text */.Qq,
    role: (0,lib_shape/* optional */.lq)(vex_statement_words),
    timestamp: time,
    last_updated: (0,lib_shape/* optional */.lq)(time),
    version: openvex_count,
    tooling: (0,lib_shape/* optional */.lq)(vex_statement_words),
    supplier: (0,lib_shape/* optional */.lq)(vex_statement_words),
    statements: some((0,lib_shape/* list */.p_)(consistent, 10_000)),
});
/**
 * Reads an OpenVEX document of version 0.2.0. Throws a Problem for what its specification forbids: scanners ignore such statements without
 * a word, so that two of them disagree. `name` is how reports name the document.
 */
function parseOpenVex(value, name) {
    const read = readDocument(openvex_document, value, name, 'OpenVEX of version 0.2.0');
    const statements = read.statements.map((one, index) => {
        const { name: id, aliases = [] } = one.vulnerability;
        const detail = one.impact_statement ?? one.action_statement ?? one.status_notes;
        return {
            ids: [id, ...aliases],
            products: (one.products ?? []).map(({ subcomponents = [], ...own }) => ({
                ...componentOf(own),
                subcomponents: subcomponents.map(componentOf),
            })),
            status: one.status,
            ...(one.justification && { justification: one.justification }),
            ...(detail && { detail }),
            time: one.timestamp ?? read.timestamp,
            document: name,
            index,
        };
    });
    return bounded(statements, name);
}
function componentOf(read) {
    const sha256 = read.hashes?.['sha-256'];
    const names = [read['@id'], read.identifiers?.purl].filter(name => name !== undefined);
    return { names: [...new Set(names)], sha256: sha256 === undefined ? [] : [sha256] };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/sarif.js


/** The same findings for code scanning (https://docs.oasis-open.org/sarif/sarif/v2.1.0/). */
const sarif = defineKind({
    kind: 'sarif',
    files: { report: targetFile('vulnerabilities.sarif', 'application/sarif+json', 'no') },
    requirable: {
        absent: 'there is no SARIF report. Run scan-image.',
        lacking: 'has no SARIF report. Run scan-image for it.',
    },
    parse: (text, path) => parseSarif(text, path, 'Run scan-image again.'),
    present: anyFound,
    lacking: lackingTargets,
    // They are the findings of vulnerabilities.ts.
    retain: nothing,
    summarise: nothing,
});
/** Reads a report of SARIF 2.1.0 with a run. Throws a Problem with `next` otherwise. */
function parseSarif(text, path, next) {
    const document = (0,lib_json/* parseJson */.qF)(text, path);
    if ((0,lib_json/* textAt */.$6)(document, 'version') === '2.1.0' && (0,lib_json/* listAt */.gT)(document, 'runs').length > 0)
        return document;
    throw new problem/* Problem */.A(`read ${path}`, { found: 'it is not a SARIF 2.1.0 report with a run.', next });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/advisories.js





const files = {
    document: topFile('advisories.yaml', 'application/vnd.release-tools.advisories.v1+yaml', 'bytes'),
    /** The same for scanners: what is fixed in the packages of the release (OpenVEX). */
    vex: topFile('advisories.openvex.json', 'application/json', 'bytes'),
    /** The same as results that passed (SARIF). */
    sarif: topFile('advisories.sarif', 'application/sarif+json', 'bytes'),
};
/** The vulnerabilities of the project itself that a security release fixes, as the repository has them. */
const advisories = defineKind({
    kind: 'advisories',
    files,
    // Only a security release has some.
    requirable: false,
    parse(text, path) {
        if (path === files.vex.path)
            parseOpenVex((0,lib_json/* parseJson */.qF)(text, path), path);
        else if (path === files.sarif.path)
            parseSarif(text, path, 'Run assemble-release again.');
        else
            return parseAdvisories(text, path);
        return [];
    },
    present: anyFound,
    summarise: (found) => found.flatMap(({ document }) => document),
});

;// CONCATENATED MODULE: ./packages/evidence/lib/events/log-head.js

/** Most bytes of a head, also of one that witnesses signed. */
const logHeadLimit = 64 * 1024;
const originForm = /^[^\p{Cc}\p{Cs}]{1,500}$/u;
const rootForm = /^[A-Za-z0-9+/]{43}=$/;
const extension = /^[^\p{Cc}\p{Cs}]+$/u;
/** The text of a head: three lines. */
function renderLogHead({ origin, size, root }) {
    return `${origin}\n${size}\n${Buffer.from(root, 'hex').toString('base64')}\n`;
}
/**
 * Reads a head. Extension lines, and the signatures of witnesses after an empty line, are allowed and not looked at: a head is compared with the
 * lines of a log, which no signature replaces. `what` names it in errors. Throws a Problem.
 */
function parseLogHead(text, what) {
    const wrong = (found) => new problem/* Problem */.A(`read ${what}`, { found, next: 'Get the file again, and find out who wrote it.' });
    if (text.length > logHeadLimit)
        throw wrong(`it has ${text.length} characters, more than the ${logHeadLimit} accepted.`);
    const [note = ''] = text.split('\n\n', 1);
    const isWhole = text.length > note.length || note.endsWith('\n');
    const [origin = '', size = '', root = '', ...more] = note.replace(/\n$/, '').split('\n');
    if (!isWhole)
        throw wrong('its last line does not end.');
    if (!originForm.test(origin))
        throw wrong('its first line is not the origin of a log.');
    if (!/^(?:0|[1-9]\d{0,14})$/.test(size))
        throw wrong('its second line is not the number of lines of a log.');
    const digest = Buffer.from(root, 'base64');
    if (!rootForm.test(root) || digest.toString('base64') !== root)
        throw wrong('its third line is not the base64 of a SHA-256.');
    if (!more.every(line => extension.test(line)))
        throw wrong('a line after the third is not text.');
    return { origin, size: Number(size), root: digest.toString('hex') };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/audit-log.js


/** The head of the audit log as it was when the release was assembled: whoever changes the log later contradicts it. */
const auditLog = defineKind({
    kind: 'audit-log',
    files: { head: topFile('audit-log.checkpoint', 'text/plain', 'no') },
    // The first release has none: its events come into the log after it.
    requirable: false,
    parse: parseLogHead,
    present: anyFound,
    summarise: nothing,
});

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/badges.js

const endpoint = (name) => topFile(name, 'application/json', 'no');
const picture = (name) => topFile(name, 'image/svg+xml', 'no');
/** Both files of each badge. */
const badges_files = {
    signedEndpoint: endpoint('badge-signed.json'),
    signedPicture: picture('badge-signed.svg'),
    sbomEndpoint: endpoint('badge-sbom.json'),
    sbomPicture: picture('badge-sbom.svg'),
    findingsEndpoint: endpoint('badge-findings.json'),
    findingsPicture: picture('badge-findings.svg'),
    provenanceEndpoint: endpoint('badge-provenance.json'),
    provenancePicture: picture('badge-provenance.svg'),
    coverageEndpoint: endpoint('badge-coverage.json'),
    coveragePicture: picture('badge-coverage.svg'),
    slsaEndpoint: endpoint('badge-slsa.json'),
    slsaPicture: picture('badge-slsa.svg'),
};
/** The signals in a few words each: pictures, and documents from which shields.io makes pictures. */
const badges = defineKind({
    kind: 'badges',
    files: badges_files,
    // They are written when the release is assembled.
    requirable: false,
    present: anyFound,
    summarise: nothing,
});

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
const build_document_line = (0,lib_shape/* matching */.wC)(/^[^\p{Cc}\p{Cs}]{1,500}$/u, 'one line of text');
const build_document_words = (0,lib_shape/* matching */.wC)(/^[^\p{Cc}\p{Cs}]{0,4000}$/u, 'one line of text, or nothing');
const build_document_digest = (0,lib_shape/* matching */.wC)(/^sha256:[0-9a-f]{64}$/, '"sha256:" and 64 lower-case hexadecimal digits');
const build_document_path = (value, at) => {
    const text = (0,lib_shape/* matching */.wC)(lib_paths/* safePath */.nG, 'a relative path with forward slashes')(value, at);
    if (text.length > lib_paths/* pathLength */.o8)
        throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(at)} is longer than ${lib_paths/* pathLength */.o8} characters.`);
    return text;
};
const directory = (value, at) => (value === '.' ? value : build_document_path(value, at));
const platform = (value, at) => {
    if (typeof value === 'string' && isPlatform(value))
        return value;
    throw (0,lib_shape/* wrong */.Qm)(at, value, 'a platform like linux/amd64');
};
const argument = (value, at) => {
    const name = (0,lib_shape/* matching */.wC)(/^[A-Za-z_][A-Za-z0-9_]{0,499}$/, 'the name of a build argument')(value, at);
    if (isBuilderArgument(name) || isProxyArgument(name))
        throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(at)} is ${name}, which is not an argument of the project.`);
    return name;
};
const build_document_whole = (value, at) => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
        throw (0,lib_shape/* wrong */.Qm)(at, value, 'a whole number from 0');
    return value;
};
const cause = (0,lib_shape/* object */.Ik)({ member: (0,lib_shape/* optional */.lq)(build_document_line), field: build_document_line, cause: build_document_words });
const proven = { proof: (0,lib_shape/* oneOf */.yL)(...proofs), causes: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(cause, 1000)) };
/** A directory that the build got besides its context: the wheels of the release and of its dependencies. */
const context = (0,lib_shape/* object */.Ik)({
    name: (0,lib_shape/* matching */.wC)(/^[a-z][a-z0-9._-]{0,99}$/, 'the name of a build context'),
    requirements: (0,lib_shape/* optional */.lq)(build_document_path),
    files: (0,lib_shape/* list */.p_)((0,lib_shape/* object */.Ik)({ path: build_document_path, sha256: lib_shape/* hexDigest */.w0 }), 10_000),
});
const build_document_image = (0,lib_shape/* object */.Ik)({
    dockerfile: build_document_path,
    context: build_document_line,
    platforms: (0,lib_shape/* list */.p_)(platform, 1000),
    buildArgs: (0,lib_shape/* list */.p_)((0,lib_shape/* object */.Ik)({ name: argument, value: build_document_words }), 1000),
    annotations: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)((0,lib_shape/* object */.Ik)({ name: build_document_line, value: build_document_words }), 1000)),
    bases: (0,lib_shape/* list */.p_)((0,lib_shape/* object */.Ik)({ reference: build_document_line, digest: build_document_digest, floating: (0,lib_shape/* optional */.lq)(lib_shape/* boolean */.zM) }), 1000),
    network: (0,lib_shape/* optional */.lq)((0,lib_shape/* oneOf */.yL)('none', 'default')),
    contexts: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(context, 100)),
    digest: build_document_digest,
    ...proven,
});
const shape = (0,lib_shape/* object */.Ik)({
    schema: (0,lib_shape/* oneOf */.yL)(buildSchema),
    project: (0,lib_shape/* object */.Ik)({ name: build_document_line, version: build_document_line, directory }),
    source: (0,lib_shape/* object */.Ik)({
        commit: (0,lib_shape/* matching */.wC)(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'a full commit id'),
        commitTime: (0,lib_shape/* matching */.wC)(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, 'a time like 2026-01-31T12:00:00Z'),
    }),
    python: (0,lib_shape/* optional */.lq)((0,lib_shape/* object */.Ik)({ implementation: build_document_line, version: build_document_line, platform: build_document_line, zlib: (0,lib_shape/* optional */.lq)(build_document_line) })),
    tools: (0,lib_shape/* list */.p_)((0,lib_shape/* object */.Ik)({ name: build_document_line, version: build_document_line, sha256: (0,lib_shape/* optional */.lq)(lib_shape/* hexDigest */.w0) }), 10_000),
    requirements: (0,lib_shape/* optional */.lq)((0,lib_shape/* object */.Ik)({ from: build_document_line, sha256: lib_shape/* hexDigest */.w0 })),
    environment: (0,lib_shape/* object */.Ik)({
        SOURCE_DATE_EPOCH: build_document_whole,
        umask: (0,lib_shape/* optional */.lq)(build_document_line),
        TZ: (0,lib_shape/* optional */.lq)(build_document_line),
        LC_ALL: (0,lib_shape/* optional */.lq)(build_document_line),
        CC: (0,lib_shape/* optional */.lq)(build_document_line),
        sourcePath: (0,lib_shape/* optional */.lq)(build_document_line),
    }),
    image: (0,lib_shape/* optional */.lq)(build_document_image),
    artifacts: (0,lib_shape/* list */.p_)((0,lib_shape/* object */.Ik)({
        path: build_document_path,
        sha256: lib_shape/* hexDigest */.w0,
        size: build_document_whole,
        ...proven,
        normalised: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)((0,lib_shape/* object */.Ik)({ rule: build_document_line, before: (0,lib_shape/* optional */.lq)(lib_shape/* hexDigest */.w0) }), 1000)),
        from: (0,lib_shape/* optional */.lq)(build_document_line),
    }), 10_000),
});
/** The bytes of `build.json`: tools and artifacts in a fixed order. Throws a Problem if the document is not one. */
function renderBuild(document) {
    const { tools, artifacts, image: built } = document;
    const contexts = built?.contexts?.map(one => ({
        ...one,
        files: one.files.toSorted((a, b) => (0,lib_files/* byBytes */.bg)(a.path, b.path)),
    }));
    return (0,lib_json/* renderJson */.hF)((0,lib_shape/* readShape */._f)(shape, {
        ...document,
        ...(built === undefined ? {} : { image: { ...built, ...(contexts === undefined ? {} : { contexts }) } }),
        tools: [...tools].sort((a, b) => (0,lib_files/* byBytes */.bg)(a.name, b.name)),
        artifacts: [...artifacts].sort((a, b) => (0,lib_files/* byBytes */.bg)(a.path, b.path)),
    }, 'the record of the build', 'This is a defect of release-tools.'));
}
/** Parses `build.json`. `what` names it in errors. Throws a Problem. */
function parseBuild(source, what) {
    return (0,lib_shape/* readShape */._f)(shape, (0,lib_json/* parseJson */.qF)(source, what), what, 'Make it again with build-python or build-container.');
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

;// CONCATENATED MODULE: ./packages/evidence/lib/coverage/coverage-model.js
/** Lines without branches that all files share: they are most of a report, and each would take 40 bytes. */
const shared = { true: [], false: [] };
const mostShared = 20_000;
/** A line. One without branches is the same object in each file, so that it may not be changed. */
function lineCoverage(line, covered, branches) {
    if (branches !== undefined)
        return { line, covered, branches };
    if (line > mostShared)
        return { line, covered };
    const known = shared[`${covered}`];
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
        throw (0,lib_shape/* wrong */.Qm)(at, value, 'a whole number from 0');
    return value;
};
const range = (value, at) => {
    const [from, to, ...others] = (0,lib_shape/* list */.p_)(coverage_document_count)(value, at);
    if (from === undefined || to === undefined || others.length > 0 || from < 1 || to < from)
        throw (0,lib_shape/* wrong */.Qm)(at, value, 'the first and the last line of a range');
    return [from, to];
};
const counts = { lines: coverage_document_count, coveredLines: coverage_document_count, branches: coverage_document_count, coveredBranches: coverage_document_count };
const coverage_document_shape = (0,lib_shape/* object */.Ik)({
    version: (0,lib_shape/* oneOf */.yL)(1),
    commit: (0,lib_shape/* matching */.wC)(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'a full commit id'),
    tool: (0,lib_shape/* object */.Ik)({ name: (0,lib_shape/* oneOf */.yL)('coverage.py'), version: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq) }),
    branches: lib_shape/* boolean */.zM,
    totals: (0,lib_shape/* object */.Ik)({ ...counts, percent: (0,lib_shape/* optional */.lq)((0,lib_shape/* number */.ai)(0, 100)) }),
    nothing: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)((0,lib_shape/* oneOf */.yL)(...nothing_measured_nothingReasons), nothing_measured_nothingReasons.length)),
    files: (0,lib_shape/* list */.p_)((0,lib_shape/* object */.Ik)({ path: lib_shape/* text */.Qq, ...counts, missing: (0,lib_shape/* list */.p_)(range), importedBefore: (0,lib_shape/* optional */.lq)(lib_shape/* boolean */.zM) })),
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
    const document = (0,lib_shape/* readShape */._f)(coverage_document_shape, (0,lib_json/* parseJson */.qF)(source, what), what, next);
    const found = disagreement(document);
    if (found !== undefined)
        throw new problem/* Problem */.A(`read ${what}`, { found, next });
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
    // Files without a remark are only counted.
    retain: document => ({ ...document, files: document.files.filter(file => file.importedBefore) }),
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

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/gate-outputs.js

const gate_outputs_path = /^gates\/[a-z0-9][a-z0-9._-]{0,69}\.txt$/;
/** What gates kept beside their document: what commands printed that the policy runs, and lists that are too long for it. */
const gateOutputs = defineKind({
    kind: 'gate-outputs',
    files: {
        output: {
            name: 'gates/….txt',
            mediaType: 'text/plain',
            // What a command prints depends on the machine and the day.
            reproducible: 'no',
            targetAt: (at, project) => gate_outputs_path.test(at) ? { kind: 'directory', name: project } : undefined,
        },
    },
    // What they show is the matter of their gates.
    requirable: false,
    present: anyFound,
    summarise: nothing,
});
/** Where the output of a command is in a release. */
function commandOutputPath(name) {
    return `gates/command-${name}.txt`;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/gates/approver.js

/** Who signed the checklist off, and how: by approving an environment of the run, or by signing the tag. */
const approverShape = (0,lib_shape/* object */.Ik)({
    /** As `people` of the policy names the person. */
    name: lib_shape/* text */.Qq,
    login: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
    by: (0,lib_shape/* oneOf */.yL)('environment', 'tag'),
    /** Absent for a tag. */
    environment: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
});

;// CONCATENATED MODULE: ./packages/evidence/lib/gates/gate-record.js

/**
 * What a gate says. `review`: a person must decide. `unknown`: nobody could look, or the answer does not say it; it is never a pass.
 */
const gateResults = ['pass', 'fail', 'review', 'unknown'];
/** Results of gates in a sentence. */
const resultWords = {
    pass: 'passed',
    fail: 'failed',
    review: 'to review',
    unknown: 'unknown',
};
/** The name of a gate: `signed-tag`. A gate with several of one kind names which: `command:fuzz`. */
const gateId = (0,lib_shape/* matching */.wC)(/^[a-z][a-z0-9-]{0,49}(?::[a-z0-9][a-z0-9._-]{0,49})?$/, 'the name of a gate like signed-tag');
const gate_record_sha256 = (value, at) => {
    if (typeof value === 'string' && is_sha256_isSha256(value))
        return value;
    throw (0,lib_shape/* wrong */.Qm)(at, value, 'a SHA-256 in lower-case hex');
};
const evidence = (0,lib_shape/* object */.Ik)({
    /** A call of an API (`GET /repos/acme/widget/rulesets`), a command, or the path of a file in the repository. */
    source: lib_shape/* text */.Qq,
    /** Of the answer, the output or the file. Absent if there was none. */
    sha256: (0,lib_shape/* optional */.lq)(gate_record_sha256),
    /** When it was asked. Absent for a file of the commit. */
    time: (0,lib_shape/* optional */.lq)((0,lib_shape/* matching */.wC)(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, 'a time in UTC like 2027-01-31T12:00:00Z')),
});
/** What one gate found. docs/schema/gates.v1.json has the same rules. */
const gateRecord = (0,lib_shape/* object */.Ik)({
    gate: gateId,
    result: (0,lib_shape/* oneOf */.yL)(...gateResults),
    /** What is there, in a sentence. */
    found: lib_shape/* text */.Qq,
    /** What must be there, in a sentence. */
    wanted: lib_shape/* text */.Qq,
    evidence: (0,lib_shape/* list */.p_)(evidence, 1000),
    /** Permissions that the token lacks, as a workflow writes them: `checks: read`. */
    needs: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(lib_shape/* text */.Qq, 20)),
    /** Where somebody sees it or changes it. */
    link: (0,lib_shape/* optional */.lq)((0,lib_shape/* matching */.wC)(/^https?:\/\/\S+$/, 'an address')),
});

;// CONCATENATED MODULE: ./packages/evidence/lib/gates/release-type.js

/** What a release is for its users. Each type has its own required gates: docs/policy.md. */
const releaseTypes = ['major', 'minor', 'patch', 'security'];
/**
 * The type of a release, by the first number of its version that differs from the release before: the first one makes it `major`, the
 * second one `minor`, any other `patch`. That holds below 1.0 too. A first release is `major` from 1.0 on. An advisory makes it
 * `security`, unless it is `major`: an advisory must not spare a large change its gates. `unknown` says why nobody knows.
 */
function releaseTypeOf({ version, previous, hasAdvisory, scheme }) {
    const read = parseVersion(version, scheme);
    const before = previous === undefined ? undefined : parseVersion(previous, scheme);
    if (read === undefined)
        return { unknown: `${version} cannot be read as a version` };
    if (previous !== undefined && before === undefined)
        return { unknown: `${previous} cannot be read as a version` };
    const type = before === undefined ? firstType(read) : stepTo(read, before);
    return { type: hasAdvisory && type !== 'major' ? 'security' : type };
}
/** True for a version that announces another one: `2.0.0rc1`. Undefined if it is not known how versions are written. */
function isPreRelease(version) {
    const read = parseVersion(version, 'pep440') ?? parseVersion(version, 'semver');
    return read?.preRelease;
}
/** True if a tag is a release candidate (`rc`) of the version of a release: a development version is none. */
function isCandidateOf({ read, prerelease }, release) {
    const [own, other] = [numbersOf(read), numbersOf(release.read)];
    const isSame = own.epoch === other.epoch && plain(own.release) === plain(other.release);
    return isSame && prerelease && /^-?rc(?!.*\.dev)/i.test(own.rest) && compareVersions(read, release.read) < 0;
}
function plain(release) {
    return release.join('.').replace(/(?:\.0)+$/, '');
}
function firstType(version) {
    const { epoch, release } = numbersOf(version);
    return epoch === '0' && release[0] === '0' ? 'minor' : 'major';
}
function stepTo(version, before) {
    const [own, other] = [numbersOf(version), numbersOf(before)];
    const differs = (index) => (own.release[index] ?? '0') !== (other.release[index] ?? '0');
    if (own.epoch !== other.epoch || differs(0))
        return 'major';
    return differs(1) ? 'minor' : 'patch';
}
/** Both schemes write them alike once normalised; only PEP 440 has epochs. */
function numbersOf({ normalized }) {
    const form = /^(?:(?<epoch>\d+)!)?(?<release>\d+(?:\.\d+)*)(?<rest>.*)$/;
    const { epoch = '0', release = '', rest = '' } = form.exec(normalized)?.groups ?? {};
    return { epoch, release: release.split('.'), rest };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/gates/gates-document.js




/** The value of `schema`, and the `$id` of the JSON Schema. */
const gatesSchema = 'https://github.com/org/release-tools/blob/v1/docs/schema/gates.v1.json';
const isTrue = (value, at) => {
    if (value === true)
        return value;
    throw (0,lib_shape/* wrong */.Qm)(at, value, 'true');
};
const commitId = (0,lib_shape/* matching */.wC)(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'a full commit id');
const gates_document_shape = (0,lib_shape/* object */.Ik)({
    schema: (0,lib_shape/* oneOf */.yL)(gatesSchema),
    /** Web address of the repository. */
    repository: lib_shape/* text */.Qq,
    commit: commitId,
    /** Absent if the tag is not known yet: a rehearsal of a project whose build computes its version. */
    tag: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
    /** Id of the object of an annotated tag. Absent for a lightweight tag, and if it is not known. */
    tagObject: (0,lib_shape/* optional */.lq)(commitId),
    version: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
    /** Version of the release before. Absent if there is none; if it is not known, `type` is absent too. */
    previous: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
    type: (0,lib_shape/* optional */.lq)((0,lib_shape/* oneOf */.yL)(...releaseTypes)),
    /** True if it was made before the tag: what only the tag decides is open, so that nothing is refused by it. */
    rehearsal: (0,lib_shape/* optional */.lq)(isTrue),
    /** The release policy in the repository, and who must agree if it changes, by CODEOWNERS. Absent if there is no such file. */
    policy: (0,lib_shape/* optional */.lq)((0,lib_shape/* object */.Ik)({ path: lib_shape/* text */.Qq, owners: (0,lib_shape/* list */.p_)(lib_shape/* text */.Qq, 1000) })),
    /** Web address of the run that looked. Absent outside of a run. */
    run: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
    /** Absent if nobody signed the checklist off who may, and if it is not known. */
    approver: (0,lib_shape/* optional */.lq)(approverShape),
    gates: (0,lib_shape/* list */.p_)(gateRecord, 1000),
});
/** Parses the document. `what` names it in errors. Throws a Problem. */
function parseGates(source, what) {
    return (0,lib_shape/* readShape */._f)(gates_document_shape, (0,lib_json/* parseJson */.qF)(source, what), what, 'Make it again with check-release.');
}
/** The bytes of the document: the same ones give the same bytes. */
function renderGates(document) {
    const text = renderJson(document);
    parseGates(text, 'the gates');
    return text;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/gates.js


/** What was checked before anything was built, gate by gate. */
const gates = defineKind({
    kind: 'gates',
    // It says what servers answered at a time.
    files: { document: topFile('gates.json', 'application/vnd.release-tools.gates.v1+json', 'no') },
    requirable: { absent: 'nothing says what was checked before the build. Run check-release.' },
    parse: parseGates,
    commitOf: ({ commit }) => commit,
    contradictionOf: ({ version }, _, release) => version === undefined || version === release.version
        ? undefined
        : `it is about version ${version}, but ${release.version} is released.`,
    present: anyFound,
    summarise: ([found]) => found?.document,
});

;// CONCATENATED MODULE: ./packages/evidence/lib/hardening/hardening-document.js

// docs/schema/hardening.v1.json has the same rules. A test checks that both refuse the same broken documents.
/** The value of `schema`, and the `$id` of the JSON Schema. */
const hardeningSchema = 'https://github.com/org/release-tools/blob/v1/docs/schema/hardening.v1.json';
/** Most paths that a list has. A base image with more setuid files, shells or writable directories is told by its count. */
const mostPaths = 100;
const hardening_document_line = (0,lib_shape/* matching */.wC)(/^[^\p{Cc}\p{Cs}]{1,500}$/u, 'one line of text');
const hardening_document_words = (0,lib_shape/* matching */.wC)(/^[^\p{Cc}\p{Cs}]{0,500}$/u, 'one line of text, or nothing');
const hardening_document_digest = (0,lib_shape/* matching */.wC)(/^sha256:[0-9a-f]{64}$/, '"sha256:" and 64 lower-case hexadecimal digits');
const hardening_document_path = (0,lib_shape/* matching */.wC)(/^\/[^\p{Cc}\p{Cs}]{0,4095}$/u, 'an absolute path');
const hardening_document_whole = (value, at) => {
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0)
        return value;
    throw (0,lib_shape/* wrong */.Qm)(at, value, 'a whole number from 0');
};
const paths = (0,lib_shape/* object */.Ik)({ count: hardening_document_whole, paths: (0,lib_shape/* list */.p_)(hardening_document_path, mostPaths) });
const secret = (0,lib_shape/* object */.Ik)({
    path: hardening_document_line,
    line: hardening_document_whole,
    rule: hardening_document_line,
    severity: hardening_document_line,
});
const hardening_document_platform = (0,lib_shape/* object */.Ik)({
    platform: hardening_document_line,
    digest: hardening_document_digest,
    user: (0,lib_shape/* object */.Ik)({ name: hardening_document_words, uid: (0,lib_shape/* optional */.lq)(hardening_document_whole) }),
    setuid: paths,
    capabilities: paths,
    shells: paths,
    packageManagers: paths,
    writable: paths,
    healthcheck: (0,lib_shape/* oneOf */.yL)('absent', 'disabled', 'set'),
    secrets: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(secret, 10_000)),
    size: hardening_document_whole,
    layers: (0,lib_shape/* list */.p_)((0,lib_shape/* object */.Ik)({ digest: hardening_document_digest, size: hardening_document_whole, unpacked: hardening_document_whole, files: hardening_document_whole, createdBy: hardening_document_words }), 1000),
});
const hardening_document_shape = (0,lib_shape/* object */.Ik)({
    schema: (0,lib_shape/* oneOf */.yL)(hardeningSchema),
    image: (0,lib_shape/* object */.Ik)({ name: hardening_document_line, digest: hardening_document_digest }),
    detector: (0,lib_shape/* optional */.lq)((0,lib_shape/* object */.Ik)({ name: hardening_document_line, version: hardening_document_line })),
    platforms: (0,lib_shape/* list */.p_)(hardening_document_platform, 100),
});
/** The bytes of `hardening.json`. Throws a Problem if the document is not one. */
function renderHardening(document) {
    const platforms = [...document.platforms].sort((a, b) => byBytes(a.platform, b.platform));
    return renderJson(readShape(hardening_document_shape, { ...document, platforms }, 'the hardening report', 'This is a defect of release-tools.'));
}
/** Parses `hardening.json`. `what` names it in errors. Throws a Problem. */
function parseHardening(source, what) {
    return (0,lib_shape/* readShape */._f)(hardening_document_shape, (0,lib_json/* parseJson */.qF)(source, what), what, 'Build the image again with build-container.');
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
    contradictionOf: (document, target, release) => hardening_contradiction(document, target, release),
    present: anyFound,
    lacking: (found, { images }) => images
        .filter(({ name }) => !found.some(({ target }) => target.name === name))
        .map(({ name }) => ({ kind: 'image', name })),
    summarise: (found) => found.map(({ document }) => document),
});
function hardening_contradiction({ image }, { name }, { images }) {
    const released = images.find(one => one.name === name);
    if (released === undefined || released.digest === image.digest)
        return undefined;
    return `it is about the image ${image.digest}, but ${released.digest} is released.`;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/bundle-type.js
/** The media type of the bundles that we write. It stands alone, so that naming it does not load what reads bundles. */
const bundleMediaType = 'application/vnd.dev.sigstore.bundle.v0.3+json';

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/image-signature.js


const image_signature_files = {
    bundle: imageFile('signature.sigstore.json', bundleMediaType, 'no'),
    /** For people: digest, signer and signature of each image. */
    list: topFile('image-signature.txt', 'text/plain', 'no'),
};
/** Signatures of the images. */
const imageSignature = defineKind({
    kind: 'image-signature',
    files: image_signature_files,
    requirable: { absent: 'there is no image, or one without a signature. Run cosign-sign for each image.' },
    // Signatures are verified before they are read. Notes and page show what the verification returns.
    present: (found, images) => images.length > 0 && images.every(({ name }) => found.some(({ path }) => path === image_signature_files.bundle.pathOf(name))),
    summarise: nothing,
});

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

;// CONCATENATED MODULE: ./packages/evidence/lib/manifest/release-names.js
// The kinds of these files (kinds/) take the names from here: a manifest reserves them, and kinds import manifests.
const release_names_manifestName = 'manifest.yaml';
const manifestBundleName = 'manifest.yaml.sigstore.json';
const release_names_sumsName = 'SHA256SUMS';
/** The index of releases as a page for people and programs: the current one, and the copy of earlier releases in each release. */
const indexName = 'index.yaml';
/** Files of a release directory that its manifest cannot list: itself, its signature, and the digests of both. */
const unlisted = [release_names_manifestName, manifestBundleName, release_names_sumsName];
/** The verdict on the whole release, as a signed Verification Summary Attestation. No other file lists it. */
const summaryName = 'verification-summary.intoto.jsonl';
/**
 * Records of the signatures that are made of the release itself: of manifest, tarball and verification summary, and by GPG. No other file
 * lists it, because it has that of the last signature.
 */
const lastEventsName = 'release-signing-events.jsonl';
/**
 * The directory inside the tarball: `release-v1.2.0`. A character of the tag that a name of an asset cannot have becomes a hyphen:
 * `widget/v1.2.0`, `widget@1.2.0`.
 */
function tarballPrefix(tag) {
    return `release-${tag.replace(/[^A-Za-z0-9._+-]/g, '-')}`;
}
/** `release-v1.2.0.tar.gz`. Its signatures have this name with `.sig` and `.sigstore.json` appended. */
function release_names_tarballName(tag) {
    return `${tarballPrefix(tag)}.tar.gz`;
}
/** True for a name that tarballName can give. */
function isTarballName(name) {
    return /^release-.+\.tar\.gz$/.test(name);
}

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

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/page.js

/** The release as one HTML page. */
const page_page = defineKind({
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

;// CONCATENATED MODULE: ./packages/evidence/lib/release-index/entry-shape.js

/** Most characters of a text in the index, which people read in one line. */
const entry_shape_line = (0,lib_shape/* matching */.wC)(/^[^\p{C}\p{Zl}\p{Zp}]{1,500}$/u, 'one line of at most 500 characters');
const entry_shape_day = (value, at) => {
    if (typeof value !== 'string' || !isDay(value))
        throw (0,lib_shape/* wrong */.Qm)(at, value, 'a day such as 2027-06-30');
    return value;
};
/** What a target says of a release beside its length and digest. */
const customShape = (0,lib_shape/* object */.Ik)({
    project: entry_shape_line,
    version: entry_shape_line,
    tag: entry_shape_line,
    commit: (0,lib_shape/* matching */.wC)(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'the id of a commit'),
    date: (0,lib_shape/* matching */.wC)(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, 'a time in UTC'),
    state: (0,lib_shape/* oneOf */.yL)('supported', 'superseded', 'end-of-support', 'yanked'),
    reason: (0,lib_shape/* optional */.lq)(entry_shape_line),
    successor: (0,lib_shape/* optional */.lq)(entry_shape_line),
    until: (0,lib_shape/* optional */.lq)(entry_shape_day),
    advisories: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(entry_shape_line, 1000)),
    fixes: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)((0,lib_shape/* object */.Ik)({ id: entry_shape_line, affected: entry_shape_line }), 1000)),
});
/** A release as the index lists it. */
const entryShape = (value, at) => {
    const { manifest, size, ...custom } = (value ?? {});
    const sized = (0,lib_shape/* object */.Ik)({ manifest: lib_shape/* hexDigest */.w0, size: (0,lib_shape/* number */.ai)(0, Number.MAX_SAFE_INTEGER) })({ manifest, size }, at);
    return { ...customShape(custom, at), ...sized };
};

;// CONCATENATED MODULE: ./packages/evidence/lib/release-index/index-document.js



/** Names the format of index.yaml. */
const indexSchema = 'https://github.com/org/release-tools/blob/v1/docs/schema/release-index.v1.json';
/** More releases than any project has. */
const mostReleases = 100_000;
// docs/schema/release-index.v1.json has the same rules.
const documentShape = (0,lib_shape/* object */.Ik)({
    schema: (0,lib_shape/* oneOf */.yL)(indexSchema),
    repository: lib_shape/* text */.Qq,
    version: (0,lib_shape/* number */.ai)(1, Number.MAX_SAFE_INTEGER),
    releases: (0,lib_shape/* list */.p_)(entryShape, mostReleases),
});
/** Reads an index.yaml that somebody vouches for: it is not signed by itself. `what` names it in the Problem that is thrown if it is none. */
function parseIndex(content, what) {
    const { repository, version, releases } = (0,lib_shape/* readShape */._f)(documentShape, parseYaml(content, what), what);
    return { repository, version, releases };
}
/** index.yaml of a version of the index. The same releases give the same bytes, whoever added which first. */
function renderIndex({ repository, releases }, version) {
    const listed = inReleaseOrder(releases).map(orderedEntry);
    return Buffer.from(renderYaml({ schema: indexSchema, repository, version, releases: listed }));
}
/** An entry with its keys in a fixed order. */
function orderedEntry(entry) {
    const { project, version, tag, commit, date, manifest, size, state, reason, successor, until, advisories, fixes } = entry;
    return {
        ...{ project, version, tag, commit, date, manifest, size, state },
        ...(reason === undefined ? {} : { reason }),
        ...(successor === undefined ? {} : { successor }),
        ...(until === undefined ? {} : { until }),
        ...(advisories === undefined || advisories.length === 0 ? {} : { advisories: [...advisories].sort() }),
        ...(fixes === undefined || fixes.length === 0
            ? {}
            : { fixes: fixes.map(({ id, affected }) => ({ id, affected })) }),
    };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/release-index.js



/**
 * The releases of the project before this one, with their states, as the index of releases had them when the release was assembled. The index
 * of today is published after the release.
 */
const releaseIndex = defineKind({
    kind: 'release-index',
    // It says what was known on a day.
    files: { document: topFile(indexName, 'application/yaml', 'no') },
    requirable: {
        absent: 'nothing lists the earlier releases. Publish an index with update-index, and check in its root for assemble-release.',
    },
    parse: parseIndex,
    /** It has no digest of the manifest that lists it. */
    contradictionOf: ({ releases }, _, { project, version }) => releases.some(one => one.project === project && one.version === version)
        ? `it lists ${project} ${version}, which is this release itself.`
        : undefined,
    present: anyFound,
    summarise: ([found]) => found?.document,
});

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/purl.js
/**
 * Parses `pkg:type/namespace/name@version?qualifiers#subpath`; undefined for other text. https://github.com/package-url/purl-spec
 *
 * It is more lenient than the specification, because scanners write purls that the specification forbids: `pkg:golang/stdlib`.
 */
function purl_parsePurl(text) {
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
/** Percent-encodes a part of a package URL or of another address. Half a character, which JSON can have, has no encoding: it becomes U+FFFD. */
function encodePart(text) {
    return encodeURIComponent(text.toWellFormed());
}

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

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./packages/base/lib/archive-member.js

/** The name of an archive's entry without a leading `./`. Other spellings of the same path stay different names. */
function normalName(name) {
    return name.startsWith('./') ? name.slice(2) : name;
}
/** The Problem for an archive that cannot be unpacked. */
function archiveProblem(found, cause) {
    return new problem/* Problem */.A('unpack the archive', { found, next: 'Check the source of the archive.', cause });
}

;// CONCATENATED MODULE: ./packages/base/lib/zip/zip-reader.js





/** Largest directory of a zip file, in bytes: that of about 100,000 files. */
const directoryLimit = 16 * 1024 ** 2;
/**
 * Reads one file from a zip file (APPNOTE.TXT 6.3, without Zip64, which files below 4 GiB do not need). Throws a Problem if the
 * file occurs twice or is encrypted, or if the archive is damaged.
 */
async function readZipMember(path, name, sink) {
    return withZip(path, async (file, directory) => {
        const entries = directory.filter(entry => normalName(entry.name) === name);
        if (entries.length > 1)
            throw archiveProblem(`it contains ${name} twice.`);
        const [entry] = entries;
        if (entry !== undefined)
            await readEntry(file, entry, sink);
        return entry !== undefined;
    });
}
/** The names in a zip file with their modes (see ZipEntry), in its order. Throws a Problem if its directory is damaged. */
async function listZip(path) {
    return withZip(path, async (_, directory) => directory.map(({ name, mode }) => ({ name, mode })));
}
/**
 * Every member of a zip file, in the order of its directory, which is read once. Read a member before you ask for the next one.
 * Nothing may be unpacked by its name, which is not checked. Throws a Problem if the archive is damaged.
 */
async function* scanZip(path) {
    const file = await openFile(path);
    try {
        for (const entry of await readDirectory(file))
            yield { name: entry.name, mode: entry.mode, read: sink => readEntry(file, entry, sink) };
    }
    finally {
        await file.close();
    }
}
async function withZip(path, body) {
    const file = await (0,read_limited/* openFile */.Tq)(path);
    try {
        return await body(file, await readDirectory(file));
    }
    finally {
        await file.close();
    }
}
/** The directory at the end of the file. Refuses what two readers could understand in two ways. */
async function readDirectory(file) {
    const { size } = await file.stat();
    // The end record is 22 bytes and a comment of at most 64 KiB.
    const tail = await readAt(file, Math.max(0, size - 22 - 65_535), Math.min(size, 22 + 65_535));
    const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
    if (end === -1 || end + 22 > tail.length)
        throw archiveProblem('it is not a zip file.');
    const [length, start] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
    if (end + 22 + tail.readUInt16LE(end + 20) !== tail.length)
        throw archiveProblem('it has data after its end.');
    if (start + length !== size - tail.length + end)
        throw archiveProblem('its directory is not in front of its end, or it needs Zip64.');
    if (length > directoryLimit)
        throw archiveProblem(`its directory has ${length} bytes, more than the ${directoryLimit} accepted.`);
    return parseDirectory(await readAt(file, start, length));
}
function parseDirectory(directory) {
    const entries = [];
    for (let at = 0; at < directory.length;) {
        if (at + 46 > directory.length || directory.toString('latin1', at, at + 4) !== 'PK\x01\x02')
            throw archiveProblem('its directory is damaged.');
        const nameLength = directory.readUInt16LE(at + 28);
        entries.push({
            name: directory.toString('utf8', at + 46, at + 46 + nameLength),
            mode: directory.readUInt16LE(at + 40),
            method: directory.readUInt16LE(at + 10),
            encrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
            compressed: directory.readUInt32LE(at + 20),
            start: directory.readUInt32LE(at + 42),
        });
        at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    }
    return entries;
}
async function readEntry(file, entry, sink) {
    if (entry.encrypted || (entry.method !== 0 && entry.method !== 8))
        throw archiveProblem(`${entry.name} is encrypted, or compressed by an unsupported method.`);
    const header = await readAt(file, entry.start, 30);
    if (header.toString('latin1', 0, 4) !== 'PK\x03\x04')
        throw archiveProblem('one of its entries is damaged.');
    const [nameLength, extraLength] = [header.readUInt16LE(26), header.readUInt16LE(28)];
    const rest = await readAt(file, entry.start + 30, nameLength + extraLength);
    requireSameHeaders(entry, header, rest.toString('utf8', 0, nameLength), rest.subarray(nameLength));
    const packed = external_node_stream_.Readable.from(pieces(file, entry.start + 30 + rest.length, entry.compressed));
    // If the sink refuses the content, the error is that of the sink.
    const take = async (bytes) => {
        for await (const piece of bytes)
            await sink.write(piece);
    };
    await (entry.method === 0 ? (0,external_node_stream_promises_.pipeline)(packed, take) : inflated(packed, take, entry));
}
/** A reader of the stream believes the header in front of the content. The one of a streamed entry has no sizes (bit 3). */
function requireSameHeaders(entry, header, name, extra) {
    if (name !== entry.name)
        throw archiveProblem(`${entry.name} has two names.`);
    if (header.readUInt16LE(8) !== entry.method)
        throw archiveProblem(`${entry.name} has two methods of compression.`);
    const stated = header.readUInt32LE(18);
    // 4.5.3: with Zip64, which Python may write for small files too, the field 1 comes first and has both sizes, of 8 bytes each.
    const isZip64 = stated === 0xffff_ffff && extra.length >= 20 && extra.readUInt16LE(0) === 1;
    const compressed = isZip64 ? Number(extra.readBigUInt64LE(12)) : stated;
    if ((header.readUInt16LE(6) & 8) === 0 && compressed !== entry.compressed)
        throw archiveProblem(`${entry.name} has two sizes.`);
}
/** Bytes after what is compressed are refused: a reader of the stream may take them for another entry. */
async function inflated(packed, take, entry) {
    const inflate = (0,external_node_zlib_.createInflateRaw)();
    const extra = () => archiveProblem(`${entry.name} has bytes after its content.`);
    try {
        await (0,external_node_stream_promises_.pipeline)(packed, inflate, take);
    }
    catch (error) {
        const { code = '' } = error;
        if (code.startsWith('Z_'))
            throw archiveProblem(`${entry.name} is damaged.`, error);
        throw code === 'ERR_STREAM_PREMATURE_CLOSE' ? extra() : error;
    }
    if (inflate.bytesWritten !== entry.compressed)
        throw extra();
}
async function* pieces(file, start, size) {
    for (let done = 0; done < size; done += 65_536)
        yield await readAt(file, start + done, Math.min(65_536, size - done));
}
async function readAt(file, position, size) {
    const { size: available } = await file.stat();
    if (position + size > available)
        throw archiveProblem('it is truncated.');
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size), 0, size, position);
    if (bytesRead !== size)
        throw archiveProblem('it is truncated.');
    return buffer;
}

// EXTERNAL MODULE: ./packages/base/lib/tar/byte-reader.js
var byte_reader = __webpack_require__(1090);
// EXTERNAL MODULE: ./packages/base/lib/tar/tar-header.js
var tar_header = __webpack_require__(6245);
// EXTERNAL MODULE: ./packages/base/lib/tar/tar-reader.js
var tar_reader = __webpack_require__(2499);
;// CONCATENATED MODULE: ./packages/base/lib/tar/tar-scan.js



/** For an archive that is looked at and not unpacked. */
const scanLimits = { entries: 100_000, totalSize: 2 * 1024 ** 3, ratio: 100 };
/** Largest header with a long name, in bytes. */
const tar_scan_longest = 64 * 1024;
/**
 * Every entry of a gzipped tar, to look at: links and special files too, with names of any length by pax and by GNU. Nothing of it
 * may be unpacked by its path, which is not checked. Throws a Problem for a damaged archive, and for more than the limits.
 */
async function* scanTar(packed, limits = scanLimits) {
    yield* scanUnpacked((0,tar_reader/* unzip */.$1)(packed, limits), limits);
}
/** The same for the bytes of the tar itself. */
async function* scanUnpacked(bytes, limits = scanLimits) {
    const reader = new byte_reader/* ByteReader */.k(bytes);
    const total = { entries: 0, size: 0 };
    try {
        for (let header = await nextEntry(reader); header; header = await nextEntry(reader)) {
            const regular = ['0', '7'].includes(header.type);
            total.entries += 1;
            const size = regular || header.type === 'S' ? header.size : 0;
            total.size += size;
            if (total.entries > limits.entries)
                throw (0,tar_header/* damagedTar */.lP)(`it has more than ${limits.entries} entries.`);
            if (total.size > limits.totalSize)
                throw (0,tar_header/* damagedTar */.lP)(`its files have more than ${limits.totalSize} bytes.`);
            const { path, type, mode, uid, gid, capable } = header;
            yield* (0,tar_reader/* withBody */.dC)({ path, regular, type, mode, uid, gid, capable, size }, size, reader);
        }
        await (0,tar_reader/* refuseRest */.vW)(reader);
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
        throw (0,tar_header/* damagedTar */.lP)('the rights or the owner of an entry are not a number.');
    return digits === '' ? 0 : Number.parseInt(digits, 8);
}
/** The next header that is an entry, with what the headers in front of it say about it. */
async function nextEntry(reader) {
    const changes = [];
    for (;;) {
        const block = await (0,tar_reader/* wholeBlocks */.I6)(reader, tar_header/* blockSize */.L6);
        const header = (0,tar_header/* decodeHeader */.E2)(block);
        if (header === undefined || !'xgLK'.includes(header.type)) {
            if (changes.filter(({ path }) => path !== undefined).length > 1)
                throw (0,tar_header/* damagedTar */.lP)('an entry has two names.');
            return header && Object.assign(header, { capable: false }, rightsOf(block), ...changes);
        }
        if (header.size > tar_scan_longest)
            throw (0,tar_header/* damagedTar */.lP)(`a header has more than ${tar_scan_longest} bytes.`);
        changes.push(changeOf(header.type, await (0,tar_reader/* wholeBlocks */.I6)(reader, header.size)));
    }
}
/** `x` and `g`: pax, for the next entry and for all; `L` and `K`: a long name, and a long target of a link, by GNU. */
function changeOf(type, content) {
    if (type === 'K')
        return {};
    if (type === 'L')
        return { path: content.toString('utf8').replace(/\0.*$/s, '') };
    const records = new Map((0,tar_header/* paxRecords */.Q5)(content));
    const refused = [...records.keys()].find(key => key.startsWith('GNU.sparse') || (type === 'g' && isField(key)));
    if (refused !== undefined)
        throw (0,tar_header/* damagedTar */.lP)(`it has the unsupported pax record ${JSON.stringify(refused)}.`);
    const path = records.get('path');
    const numbers = numberFields.flatMap(key => {
        const digits = records.get(key);
        return digits === undefined ? [] : [[key, (0,tar_header/* wholeNumber */.rD)(digits)]];
    });
    const capable = (records.get(tar_header/* capabilityRecord */.qF) ?? '') !== '';
    return { ...(path === undefined ? {} : { path }), ...(capable ? { capable } : {}), ...Object.fromEntries(numbers) };
}
const numberFields = ['size', 'uid', 'gid'];
function isField(key) {
    return key === 'path' || key === tar_header/* capabilityRecord */.qF || numberFields.includes(key);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sbom/bom.js
/** The author of the SBOMs of a repository, by its web address: `https://github.com/acme/widget`. */
function authorOf(repository) {
    const [owner = ''] = new URL(repository).pathname.split('/').filter(Boolean);
    return { name: owner, url: repository };
}
/** The same in the words of CISA's types of SBOMs, which SPDX 2.3 has in its comment: https://www.cisa.gov/sbom */
const contexts = { 'pre-build': 'Source', build: 'Build', 'post-build': 'Analyzed' };
/** What is released is catalogued while it is built; tools and a directory by what the source names; a model and an image as they are. */
const phases = {
    release: 'build',
    tools: 'pre-build',
    model: 'post-build',
    directory: 'pre-build',
    image: 'post-build',
};
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
function pythonName(name) {
    return name.toLowerCase().replace(/[-_.]+/g, '-');
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
const pep440_phases = {
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
    const kind = pep440_phases[phase.toLowerCase()];
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

;// CONCATENATED MODULE: ./packages/evidence/lib/distribution/core-metadata.js

/** Largest METADATA or PKG-INFO that is read, in bytes. It contains the description of the project. */
const metadataLimit = 8 * 1024 ** 2;
/**
 * Reads the fields, as Python's reader of e-mail does: up to the first empty line, or the first line that is not a field. What follows is the
 * description (https://packaging.python.org/en/latest/specifications/core-metadata/).
 */
function metadataFields(text) {
    const fields = new Map();
    let values = [];
    for (const line of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
        const [, name, value] = /^([!-9;-~]+)[ \t]*:(.*)$/.exec(line) ?? [];
        if (name !== undefined) {
            const key = name.toLowerCase();
            values = fields.get(key) ?? [];
            values.push(value?.trim() ?? '');
            fields.set(key, values);
        }
        else if (/^[ \t]/.test(line) && values.length > 0)
            values.push(`${values.pop()}\n${line}`);
        else
            break;
    }
    return fields;
}
/** The description of the project: what follows the fields, after an empty line. Empty if nothing does. */
function metadataDescription(text) {
    const lines = text
        .replace(/^\uFEFF/, '')
        .replace(/\r\n/g, '\n')
        .split('\n');
    const end = lines.indexOf('');
    return end === -1 ? '' : lines.slice(end + 1).join('\n');
}
/**
 * Reads name and version. `path` names the file in the archive. Throws a Problem if one is missing or given twice.
 */
function parseCoreMetadata(text, path) {
    const fields = metadataFields(text);
    return { name: field(fields, 'Name', path), version: field(fields, 'Version', path) };
}
function field(fields, name, path) {
    const values = fields.get(name.toLowerCase()) ?? [];
    const [value] = values;
    if (value !== undefined && value !== '' && values.length === 1)
        return value;
    throw archiveProblem(`${JSON.stringify(path)} in it has ${values.length > 1 ? 'more than one' : 'no'} ${name}.`);
}
/** Collects a small file of an archive. Throws a Problem if it is larger than metadataLimit. */
class TextSink {
    #parts = [];
    #size = 0;
    async write(bytes) {
        this.#size += bytes.length;
        if (this.#size > metadataLimit)
            throw archiveProblem(`its metadata has more than ${metadataLimit} bytes.`);
        this.#parts.push(bytes);
    }
    text() {
        return Buffer.concat(this.#parts).toString('utf8');
    }
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
    const found = await sdist_sdistMetadata(path, file);
    if (found === undefined)
        return undefined;
    const inside = { where: 'its PKG-INFO', ...parseCoreMetadata(found.text, found.member) };
    const named = splitFor(inside.name, file) ?? parseSdistName(file.replace(endings, '.tar.gz'));
    return named === undefined ? [inside] : [inside, { where: 'its file name', ...named }];
}
/** The text of PKG-INFO, and its place in the archive; undefined if it has none in its top directory. */
function sdist_sdistMetadata(path, file) {
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
        .filter(name => infoPath.test(external_node_path_.posix.normalize(name)));
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
    for await (const entry of scanTar((0,read_limited/* readPieces */.ut)(path))) {
        // Programs that unpack it take other spellings of a path for the same file.
        const name = external_node_path_.posix.normalize(entry.path);
        if (!infoPath.test(name))
            continue;
        if (!entry.regular)
            throw archiveProblem(`${JSON.stringify(name)} in it is not a regular file.`);
        if (found !== undefined)
            throw archiveProblem(`it has ${JSON.stringify(found.member)} and ${JSON.stringify(name)}.`);
        found = { member: name, text: await textOf(entry) };
    }
    return found;
}
async function textOf({ body }) {
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
    const { member, text } = await wheel_wheelMetadata(path);
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
async function wheel_wheelMetadata(path) {
    const found = (await listZip(path)).map(({ name }) => name).filter(name => /^[^/]+\.dist-info\/METADATA$/.test(name));
    const [metadata] = found;
    if (metadata === undefined || found.length > 1)
        throw archiveProblem(`it has ${found.length === 0 ? 'no' : 'more than one'} *.dist-info/METADATA.`);
    const sink = new TextSink();
    await readZipMember(path, metadata, sink);
    return { member: metadata, text: sink.text() };
}

// EXTERNAL MODULE: ./node_modules/.pnpm/semver@7.8.6/node_modules/semver/functions/compare-build.js
var compare_build = __webpack_require__(9256);
// EXTERNAL MODULE: ./node_modules/.pnpm/semver@7.8.6/node_modules/semver/functions/parse.js
var parse = __webpack_require__(1817);
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
            const parsed = /^[0-9]\S*$/.test(text) ? parse(text) : null;
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
function version_parseVersion(text, scheme) {
    const read = rulesOf(scheme).read(text);
    return read && { scheme, ...read };
}
/** Negative if `a` comes before `b`, 0 if they are the same version. Both must be of one scheme. */
function version_compareVersions(a, b) {
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
        const [first, second] = [version_parseVersion(a, one), version_parseVersion(b, one)];
        return first !== undefined && second !== undefined && version_compareVersions(first, second) === 0;
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

;// CONCATENATED MODULE: ./packages/evidence/lib/sbom/described.js


/** Reads what an SBOM of ours (render-cyclonedx.ts, render-spdx.ts, sbom.ts) says about its project, in either format. */
function describedBy(document) {
    return (0,lib_json/* textAt */.$6)(document, 'bomFormat') === 'CycloneDX' ? byCycloneDx(document) : bySpdx(document);
}
/** The references of the artifacts in a CycloneDX SBOM of what is released; of every other SBOM none. */
function artifactRefs(document) {
    return isOfRelease(document) ? described_partsOf(document) : new Set();
}
function isOfRelease(document) {
    return propertyOf((0,lib_json.at)(document, 'metadata'), contentProperty) === 'release';
}
/** What the root consists of. */
function described_partsOf(document) {
    const ref = (0,lib_json/* textAt */.$6)((0,lib_json.at)(document, 'metadata', 'component'), 'bom-ref');
    const own = (0,lib_json/* listAt */.gT)(document, 'dependencies').find(one => (0,lib_json/* textAt */.$6)(one, 'ref') === ref);
    return new Set((0,lib_json/* listAt */.gT)(own, 'dependsOn'));
}
function byCycloneDx(document) {
    const root = (0,lib_json.at)(document, 'metadata', 'component');
    const isRelease = isOfRelease(document);
    const parts = described_partsOf(document);
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
function contradictionOf(sbom, release) {
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

;// CONCATENATED MODULE: ./packages/evidence/lib/sbom/require-sbom.js

/**
 * Throws a Problem that names file, place and rule if an SBOM in CycloneDX or SPDX 2 breaks a rule on which its readers rely: a value of another type, or
 * an identifier twice. A value that is missing breaks none of them. https://cyclonedx.org/docs/1.6/json/, https://spdx.github.io/spdx-spec/v2.3/
 */
function requireSbom(document, path) {
    const check = new Checker(path);
    if (!(0,lib_shape/* isObject */.Gv)(document))
        throw check.broken('', 'an object', document);
    if ('spdxVersion' in document)
        check.spdx(document);
    else
        check.cycloneDx(document);
}
class Checker {
    #path;
    /** Where each identifier is. */
    #seen = new Map();
    constructor(path) {
        this.#path = path;
    }
    cycloneDx(document) {
        const root = (0,lib_json.at)(document, 'metadata', 'component');
        this.#object((0,lib_json.at)(document, 'metadata'), 'metadata');
        if (root !== undefined)
            this.#component(root, 'metadata.component');
        this.#list((0,lib_json.at)(document, 'components'), 'components', (one, place) => this.#component(one, place));
        const refs = new Map();
        this.#list((0,lib_json.at)(document, 'dependencies'), 'dependencies', (one, place) => {
            this.#texts(one, place, ['ref']);
            this.#once((0,lib_json.at)(one, 'ref'), `${place}.ref`, refs);
            this.#list((0,lib_json.at)(one, 'dependsOn'), `${place}.dependsOn`, (ref, inner) => this.#text(ref, inner));
        });
    }
    spdx(document) {
        this.#texts(document, '', ['spdxVersion', 'name', 'documentNamespace']);
        this.#list((0,lib_json.at)(document, 'packages'), 'packages', (one, place) => {
            this.#texts(one, place, ['SPDXID', 'name', 'versionInfo', 'licenseDeclared', 'licenseConcluded']);
            this.#once((0,lib_json.at)(one, 'SPDXID'), `${place}.SPDXID`, this.#seen);
            this.#list((0,lib_json.at)(one, 'externalRefs'), `${place}.externalRefs`, (ref, inner) => this.#texts(ref, inner, ['referenceType', 'referenceLocator']));
            this.#list((0,lib_json.at)(one, 'checksums'), `${place}.checksums`, (sum, inner) => this.#texts(sum, inner, ['algorithm', 'checksumValue']));
        });
        this.#list((0,lib_json.at)(document, 'relationships'), 'relationships', (one, place) => this.#texts(one, place, ['spdxElementId', 'relationshipType', 'relatedSpdxElement']));
    }
    #component(one, place) {
        this.#texts(one, place, ['bom-ref', 'type', 'name', 'version', 'purl']);
        this.#once((0,lib_json.at)(one, 'bom-ref'), `${place}.bom-ref`, this.#seen);
        this.#list((0,lib_json.at)(one, 'licenses'), `${place}.licenses`, (choice, inner) => this.#object(choice, inner));
        this.#list((0,lib_json.at)(one, 'hashes'), `${place}.hashes`, (hash, inner) => this.#texts(hash, inner, ['alg', 'content']));
        this.#list((0,lib_json.at)(one, 'components'), `${place}.components`, (part, inner) => this.#component(part, inner));
    }
    #once(value, place, seen) {
        if (typeof value !== 'string')
            return;
        const first = seen.get(value);
        if (first !== undefined)
            throw this.#problem(`${place} is ${JSON.stringify(shortened(value))} like ${first}, but it must be unique.`);
        seen.set(value, place);
    }
    /** Null is what Go writes for an empty list. */
    #list(value, place, check) {
        if (value === undefined || value === null)
            return;
        if (!Array.isArray(value))
            throw this.broken(place, 'a list', value);
        for (const [index, item] of value.entries())
            check(item, `${place}[${index}]`);
    }
    #texts(value, place, keys) {
        this.#object(value ?? null, place);
        for (const key of keys)
            this.#text((0,lib_json.at)(value, key), place === '' ? key : `${place}.${key}`);
    }
    #text(value, place) {
        if (value !== undefined && typeof value !== 'string')
            throw this.broken(place, 'a text', value);
    }
    #object(value, place) {
        if (value !== undefined && !(0,lib_shape/* isObject */.Gv)(value))
            throw this.broken(place, 'an object', value);
    }
    broken(place, wanted, found) {
        const kind = found === null ? 'null' : Array.isArray(found) ? 'a list' : kinds[typeof found];
        return this.#problem(`${place === '' ? 'it' : place} is ${kind ?? 'something else'}, but it must be ${wanted}.`);
    }
    #problem(found) {
        return new problem/* Problem */.A(`read the SBOM ${this.#path}`, {
            found,
            next: 'Make it again, or report it to the maker of the tool that wrote it.',
        });
    }
}
const kinds = {
    string: 'a text',
    number: 'a number',
    boolean: 'a truth value',
    object: 'an object',
};
function shortened(text) {
    return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sbom/sbom-image.js


/** Names of the properties of the root of an SBOM in CycloneDX that is about an image. */
const imageProperties = {
    digest: `${ownProperty}image:digest`,
    platform: `${ownProperty}image:platform`,
};
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
function sbom_image_propertyOf(root, key) {
    const property = (0,lib_json/* listAt */.gT)(root, 'properties').find(one => (0,lib_json/* textAt */.$6)(one, 'name') === imageProperties[key]);
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
        if (known === true) {
            requireSbom(document, path);
            return document;
        }
        throw new problem/* Problem */.A(`read ${path}`, {
            found: `it is not an SBOM in the format ${format}.`,
            next: 'Run generate-sbom again.',
        });
    },
    targetOf: imageOfSbom,
    // An image is bound by its digest; another directory has versions and files of its own.
    contradictionOf: (document, { kind }, release) => kind === 'directory' ? contradictionOf(document, release) : undefined,
    // Both formats list the same packages, so only one is read.
    retain: (document, target) => (isCycloneDx(document) ? sbomSummary(document, target) : undefined),
    present: anyFound,
    lacking: lackingTargets,
    summarise: (found) => found.flatMap(({ document }) => (document === undefined ? [] : [document])),
});
function isCycloneDx(document) {
    return (0,lib_json/* textAt */.$6)(document, 'bomFormat') === 'CycloneDX';
}
/** What notes and page show of an SBOM in CycloneDX. */
function sbomSummary(document, target) {
    const components = componentsOf(document);
    const own = artifactRefs(document);
    const counts = new Map();
    for (const licence of components.flatMap(licencesOf))
        counts.set(licence, (counts.get(licence) ?? 0) + 1);
    return {
        target,
        ofDirectory: isOfProject(target) && describedBy(document).artifacts === undefined,
        components: components.length,
        packages: components
            .map(one => packageOf(one, own))
            .sort((a, b) => (0,lib_files/* byBytes */.bg)(a.name, b.name) || (0,lib_files/* byBytes */.bg)(a.version, b.version)),
        licences: [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)),
        unlicensed: components.filter(component => licencesOf(component).length === 0).length,
        ...linkOf(document),
    };
}
/** https://cyclonedx.org/capabilities/bomlink/ */
function linkOf(document) {
    const serial = /^urn:uuid:([0-9a-f-]{36})$/i.exec((0,lib_json/* textAt */.$6)(document, 'serialNumber') ?? '')?.[1];
    return serial === undefined ? {} : { link: `urn:cdx:${serial.toLowerCase()}/${(0,lib_json/* numberAt */.tk)(document, 'version') ?? 1}` };
}
function packageOf(component, own) {
    const purl = (0,lib_json/* textAt */.$6)(component, 'purl');
    return {
        name: (0,lib_json/* textAt */.$6)(component, 'name') ?? '',
        version: (0,lib_json/* textAt */.$6)(component, 'version') ?? '',
        type: purlType(purl),
        ...(purl === undefined ? {} : { purl }),
        ...(own.has((0,lib_json.at)(component, 'bom-ref')) ? { own: true } : {}),
        licences: licencesOf(component),
    };
}
/** The type of a purl; empty without one. */
function purlType(purl = '') {
    return purl_parsePurl(purl)?.type ?? '';
}
function licencesOf(component) {
    const names = (0,lib_json/* listAt */.gT)(component, 'licenses').map(choice => (0,lib_json/* textAt */.$6)(choice, 'expression') ?? (0,lib_json/* textAt */.$6)((0,lib_json.at)(choice, 'license'), 'id') ?? (0,lib_json/* textAt */.$6)((0,lib_json.at)(choice, 'license'), 'name'));
    return [...new Set(names.filter(name => name !== undefined))].filter(name => name !== '');
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
/** The severity of a CVSS base score, 0 to 10: https://www.first.org/cvss/v3.1/specification-document, section 5. */
function ofScore(score) {
    if (score >= 9)
        return 'CRITICAL';
    if (score >= 7)
        return 'HIGH';
    if (score >= 4)
        return 'MEDIUM';
    return score > 0 ? 'LOW' : 'NEGLIGIBLE';
}

;// CONCATENATED MODULE: ./packages/evidence/lib/vex/vex-scopes.js
/**
 * What statements may be about: `packages` counts those that name a package, alone or as a part of the release; `release` also those about the
 * release as a whole, which say something of every package in it.
 */
const vexScopes = ['packages', 'release'];

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/vulnerability-rules.js






// The keys of a policy about findings. docs/schema/policy.v1.json has the same rules.
/** A day of the calendar. */
const vulnerability_rules_day = (value, at) => {
    if (typeof value === 'string' && isDay(value))
        return value;
    throw (0,lib_shape/* wrong */.Qm)(at, value, 'a day like 2027-01-31');
};
/** A package URL, with or without a version. */
const purl = (value, at) => {
    if (typeof value === 'string' && purl_parsePurl(value) !== undefined)
        return value;
    throw (0,lib_shape/* wrong */.Qm)(at, value, 'a package URL like pkg:pypi/jinja2@3.1.2');
};
const scopeFields = (0,lib_shape/* object */.Ik)({
    name: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
    kind: (0,lib_shape/* optional */.lq)((0,lib_shape/* oneOf */.yL)(...targetKinds)),
    platform: (0,lib_shape/* optional */.lq)((0,lib_shape/* matching */.wC)(/^[a-z0-9]+\/[a-z0-9_]+(?:\/[a-z0-9_.]+)?$/, 'a platform like linux/amd64')),
});
/** The targets that an exception is for: those that agree with every key. */
const scope = (value, at) => {
    const read = scopeFields(value, at);
    if (Object.keys(read).length > 0)
        return read;
    throw new lib_shape/* WrongShape */.zq(`"${at}" has none of name, kind and platform, so that it limits nothing.`, at);
};
const exception = (0,lib_shape/* object */.Ik)({
    id: (0,lib_shape/* matching */.wC)(/^[A-Za-z][A-Za-z0-9:._-]{2,99}$/, 'an identifier like CVE-2026-12345'),
    purl: (0,lib_shape/* optional */.lq)(purl),
    target: (0,lib_shape/* optional */.lq)(scope),
    reason: lib_shape/* text */.Qq,
    owner: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
    expires: vulnerability_rules_day,
});
const severityList = (0,lib_shape/* list */.p_)((0,lib_shape/* oneOf */.yL)(...severity_severities), severity_severities.length);
const wholeDays = (value, at) => {
    if (Number.isInteger(value))
        return (0,lib_shape/* number */.ai)(1, 3650)(value, at);
    throw (0,lib_shape/* wrong */.Qm)(at, value, 'a whole number from 1 to 3650');
};
const repositoryPath = (0,lib_shape/* matching */.wC)(/^(?![./\\]*\/)(?!.*(?:^|\/)\.{1,2}(?:\/|$))[^\\\p{C}]{1,400}[^/\\\p{C}]$/u, 'a path from the root of the repository, like .github/vex.openvex.json');
/** The release has all of them in one directory. */
const vexFiles = (value, at) => {
    const paths = (0,lib_shape/* list */.p_)(repositoryPath, 100)(value, at);
    const names = paths.map(path => (0,external_node_path_.basename)(path));
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice === undefined)
        return paths;
    throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(at)} has two files of the name ${JSON.stringify(twice)}. Give them different names.`, at);
};
/** `vulnerabilities`: which findings fail a release. */
const vulnerabilityRules = (0,lib_shape/* object */.Ik)({
    fail: (0,lib_shape/* withDefault */.IQ)(severityList, ['HIGH', 'CRITICAL']),
    'known-exploited': (0,lib_shape/* optional */.lq)((0,lib_shape/* oneOf */.yL)('fail', 'report')),
    epss: (0,lib_shape/* optional */.lq)((0,lib_shape/* object */.Ik)({ 'fail-above': (0,lib_shape/* number */.ai)(0, 1) })),
    'only-fixable': (0,lib_shape/* withDefault */.IQ)(lib_shape/* boolean */.zM, false),
    'fail-after-days': (0,lib_shape/* optional */.lq)(wholeDays),
    'allow-unknown': (0,lib_shape/* optional */.lq)(lib_shape/* boolean */.zM),
    baseline: (0,lib_shape/* optional */.lq)((0,lib_shape/* oneOf */.yL)('new', 'pull-requests')),
    'allow-unjudged': (0,lib_shape/* withDefault */.IQ)(lib_shape/* boolean */.zM, false),
    exceptions: (0,lib_shape/* withDefault */.IQ)((0,lib_shape/* list */.p_)(exception, 10_000), []),
    vex: (0,lib_shape/* optional */.lq)((0,lib_shape/* object */.Ik)({ files: vexFiles, scope: (0,lib_shape/* optional */.lq)((0,lib_shape/* oneOf */.yL)(...vexScopes)) })),
});
/** `tools`: what only builds or tests is on no machine of a user, so that by default its findings are warnings. */
const toolRules = (0,lib_shape/* object */.Ik)({ fail: (0,lib_shape/* withDefault */.IQ)(severityList, []) });

;// CONCATENATED MODULE: ./packages/evidence/lib/gates/security-report.js



// docs/schema/security-report.v1.json has the same rules.
/** What people looked for. A penetration test attacks what runs; a security review reads design and code. */
const securityReportKinds = ['penetration-test', 'security-review'];
/** What became of a finding. `accepted`: somebody decided to live with it, and says why. */
const findingStates = ['open', 'fixed', 'accepted'];
const findingFields = (0,lib_shape/* object */.Ik)({
    id: (0,lib_shape/* matching */.wC)(/^[A-Za-z0-9][A-Za-z0-9._-]{0,49}$/, 'a name like PT-1'),
    title: lib_shape/* text */.Qq,
    severity: (0,lib_shape/* oneOf */.yL)(...severity_severities),
    state: (0,lib_shape/* oneOf */.yL)(...findingStates),
    /** Why it is accepted. */
    reason: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
    /** The last day on which it is accepted. */
    expires: (0,lib_shape/* optional */.lq)(vulnerability_rules_day),
});
const finding = (value, at) => {
    const read = findingFields(value, at);
    const isAccepted = read.state === 'accepted';
    if (isAccepted && read.reason === undefined)
        throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(at)} is accepted and has no "reason".`, at);
    if (isAccepted || (read.reason === undefined && read.expires === undefined))
        return read;
    throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(at)} is ${read.state}; only an accepted one has "reason" and "expires".`, at);
};
/** A list that is not empty. */
function security_report_some(many) {
    return (value, at) => {
        const read = many(value, at);
        if (read.length > 0)
            return read;
        throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(at)} is empty.`, at);
    };
}
const security_report_path = (value, at) => {
    if (typeof value === 'string' && (0,lib_paths/* isSafePath */.pL)(value))
        return value;
    throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(at)} must be a path in the repository.`, at);
};
const security_report_shape = (0,lib_shape/* object */.Ik)({
    kind: (0,lib_shape/* oneOf */.yL)(...securityReportKinds),
    /** The version that was looked at. */
    version: lib_shape/* text */.Qq,
    /** The last day of the work. */
    date: vulnerability_rules_day,
    /** Who did it. */
    by: security_report_some((0,lib_shape/* list */.p_)((0,lib_shape/* object */.Ik)({ name: lib_shape/* text */.Qq, organisation: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq) }), 100)),
    /** What was looked at, and what was not. */
    scope: lib_shape/* text */.Qq,
    /** The whole report: its digest, and its path if it is in the repository. */
    report: (0,lib_shape/* optional */.lq)((0,lib_shape/* object */.Ik)({ file: (0,lib_shape/* optional */.lq)(security_report_path), sha256: lib_shape/* hexDigest */.w0 })),
    findings: (0,lib_shape/* withDefault */.IQ)((0,lib_shape/* list */.p_)(finding, 1000), []),
});
/** Parses a report, in YAML or JSON. `what` names it in errors. Throws a Problem. */
function parseSecurityReport(source, what) {
    const next = 'Correct it as https://github.com/org/release-tools/blob/v1/docs/schema/security-report.v1.json describes it.';
    const report = (0,lib_shape/* readShape */._f)(security_report_shape, parseYaml(source, what), what, next);
    return { ...report, findings: report.findings.toSorted((a, b) => (0,lib_files/* byBytes */.bg)(a.id, b.id)) };
}
/** The bytes of the document in a release: the same report gives the same bytes. */
function renderSecurityReport(report) {
    return renderJson(report);
}
/** True if nobody fixed or accepted it until `today` (`2027-01-31`). */
function isOpen({ state, expires }, today) {
    return state === 'open' || (state === 'accepted' && expires !== undefined && expires < today);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/security-reports.js



function securityReport(kind, file) {
    return defineKind({
        kind,
        // People wrote it. The same report gives the same bytes.
        files: { document: topFile(file, 'application/vnd.release-tools.security-report.v1+json', 'bytes') },
        requirable: {
            absent: `there is no report of a ${kind.replace('-', ' ')}. Write .github/reports/${kind}.yaml, and run check-release.`,
        },
        parse(text, path) {
            const report = parseSecurityReport(text, path);
            if (report.kind === kind)
                return report;
            throw new problem/* Problem */.A(`read ${path}`, {
                found: `it is the report of a ${report.kind}.`,
                next: `Give the report of a ${kind}.`,
            });
        },
        present: anyFound,
        summarise: ([found]) => found?.document,
    });
}
/** What people found who attacked what runs. */
const penetrationTest = securityReport('penetration-test', 'penetration-test.json');
/** What people found who read design and code. */
const securityReview = securityReport('security-review', 'security-review.json');

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/security-signals.js

/** What the evidence says, for marketplaces and other programs: one document with the digests of the evidence. */
const securitySignals = defineKind({
    kind: 'security-signals',
    files: {
        document: topFile('security-signals.json', 'application/vnd.release-tools.security-signals.v1+json', 'no'),
    },
    // It is written when the release is assembled, and contains the verdict.
    requirable: false,
    present: anyFound,
    summarise: nothing,
});

;// CONCATENATED MODULE: ./packages/evidence/lib/events/signing-event.js

// docs/schema/signing-event.v1.json has the same rules. A test checks that both refuse the same broken records.
/** The value of `schema`, and the `$id` of the JSON Schema. */
const signingEventSchema = 'https://github.com/org/release-tools/blob/v1/docs/schema/signing-event.v1.json';
/** What can be signed. `attestation` is every statement that is not about images or models as a whole. */
const signedKinds = ['image', 'file', 'attestation', 'model'];
/** More signatures than a release makes. */
const mostEvents = 10_000;
const signing_event_line = (0,lib_shape/* matching */.wC)(/^[^\p{Cc}\p{Cs}]{1,2000}$/u, 'one line of text');
const longHex = (0,lib_shape/* matching */.wC)(/^[0-9a-f]{40,128}$/, '40 to 128 lower-case hexadecimal digits');
const signing_event_time = (0,lib_shape/* matching */.wC)(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z$/, 'a time like 2026-01-31T12:00:00Z');
const digits = (0,lib_shape/* matching */.wC)(/^\d{1,20}$/, 'a whole number as text');
/** Names with values, at most 50. */
function signing_event_named(value) {
    return (found, at) => {
        if (!(0,lib_shape/* isObject */.Gv)(found))
            throw (0,lib_shape/* wrong */.Qm)(at, found, 'a mapping');
        const names = Object.keys(found).sort(lib_files/* byBytes */.bg);
        if (names.length > 50 || names.some(name => !/^[\w.-]{1,100}$/.test(name)))
            throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(at)} has more than 50 names, or a name that is none.`, at);
        return Object.fromEntries(names.map(name => [name, value(found[name], `${at}.${name}`)]));
    };
}
const signers = {
    key: (0,lib_shape/* object */.Ik)({ kind: (0,lib_shape/* oneOf */.yL)('key'), sha256: lib_shape/* hexDigest */.w0 }),
    identity: (0,lib_shape/* object */.Ik)({
        kind: (0,lib_shape/* oneOf */.yL)('identity'),
        identity: signing_event_line,
        issuer: signing_event_line,
        certificate: (0,lib_shape/* optional */.lq)((0,lib_shape/* object */.Ik)({ sha256: lib_shape/* hexDigest */.w0, serialNumber: (0,lib_shape/* matching */.wC)(/^[0-9a-f]{1,64}$/, 'hexadecimal digits') })),
    }),
    openpgp: (0,lib_shape/* object */.Ik)({
        kind: (0,lib_shape/* oneOf */.yL)('openpgp'),
        fingerprint: (0,lib_shape/* matching */.wC)(/^[0-9A-F]{40,64}$/, 'a fingerprint in upper-case hex'),
        primary: (0,lib_shape/* matching */.wC)(/^[0-9A-F]{40,64}$/, 'a fingerprint in upper-case hex'),
    }),
};
const signer = (value, at) => {
    const kind = (0,lib_shape/* oneOf */.yL)('key', 'identity', 'openpgp')((0,lib_shape/* isObject */.Gv)(value) ? value.kind : undefined, `${at}.kind`);
    return signers[kind](value, at);
};
const logEntry = (0,lib_shape/* object */.Ik)({
    url: (0,lib_shape/* optional */.lq)(signing_event_line),
    logId: (0,lib_shape/* matching */.wC)(/^[0-9a-f]{8,128}$/, '8 to 128 lower-case hexadecimal digits'),
    index: digits,
    kind: signing_event_line,
    integratedTime: (0,lib_shape/* optional */.lq)(signing_event_time),
    bodySha256: (0,lib_shape/* optional */.lq)(lib_shape/* hexDigest */.w0),
    leafHash: (0,lib_shape/* optional */.lq)(lib_shape/* hexDigest */.w0),
});
const service = (0,lib_shape/* object */.Ik)({
    name: signing_event_line,
    key: signing_event_line,
    keyVersion: (0,lib_shape/* optional */.lq)(signing_event_line),
    login: (0,lib_shape/* optional */.lq)(signing_event_named(signing_event_line)),
    session: (0,lib_shape/* optional */.lq)((0,lib_shape/* object */.Ik)({
        caller: (0,lib_shape/* optional */.lq)(signing_event_line),
        accessor: (0,lib_shape/* optional */.lq)(signing_event_line),
        loginRequestId: (0,lib_shape/* optional */.lq)(signing_event_line),
        entityId: (0,lib_shape/* optional */.lq)(signing_event_line),
        namespace: (0,lib_shape/* optional */.lq)(signing_event_line),
    })),
});
/** The run of a signature, and of what else an audit log tells. */
const eventRunShape = (0,lib_shape/* object */.Ik)({
    server: signing_event_line,
    repository: signing_event_line,
    id: (0,lib_shape/* optional */.lq)(signing_event_line),
    attempt: (0,lib_shape/* optional */.lq)(signing_event_line),
    job: (0,lib_shape/* optional */.lq)(signing_event_line),
    workflow: (0,lib_shape/* optional */.lq)(signing_event_line),
    ref: signing_event_line,
    commit: signing_event_line,
});
/** The rules of one record. */
const signingEventShape = (0,lib_shape/* object */.Ik)({
    schema: (0,lib_shape/* oneOf */.yL)(signingEventSchema),
    time: signing_event_time,
    kept: (0,lib_shape/* optional */.lq)(lib_shape/* boolean */.zM),
    dryRun: (0,lib_shape/* optional */.lq)(lib_shape/* boolean */.zM),
    kind: (0,lib_shape/* oneOf */.yL)(...signedKinds),
    predicateType: (0,lib_shape/* optional */.lq)(signing_event_line),
    subjects: (0,lib_shape/* list */.p_)((0,lib_shape/* object */.Ik)({ name: (0,lib_shape/* optional */.lq)(signing_event_line), digest: signing_event_named(longHex) }), 100_000),
    signer,
    signature: (0,lib_shape/* object */.Ik)({ sha256: lib_shape/* hexDigest */.w0, name: (0,lib_shape/* optional */.lq)(signing_event_line) }),
    signed: (0,lib_shape/* optional */.lq)((0,lib_shape/* object */.Ik)({ algorithm: (0,lib_shape/* oneOf */.yL)('sha256', 'sha384', 'sha512'), digest: longHex })),
    log: (0,lib_shape/* list */.p_)(logEntry, 8),
    timestamps: (0,lib_shape/* list */.p_)((0,lib_shape/* object */.Ik)({ time: signing_event_time, authority: (0,lib_shape/* optional */.lq)(signing_event_line) }), 8),
    service: (0,lib_shape/* optional */.lq)(service),
    run: eventRunShape,
});
/**
 * The records as JSON Lines, each signature once: keys and records are in a fixed order, which no clock decides. Of two records of a signature,
 * that of the run that made it counts. Throws a Problem if one of them is none.
 */
function signing_event_renderEvents(events) {
    const next = 'This is a defect of release-tools.';
    const made = new Map();
    for (const event of events) {
        const { sha256 } = event.signature;
        const other = made.get(sha256);
        if (other === undefined || (other.kept && !event.kept))
            made.set(sha256, event);
    }
    const lines = [...made.values()].map(event => readShape(signingEventShape, event, 'the record of a signature', next));
    return lines
        .toSorted((a, b) => byBytes(signing_event_placeOf(a), signing_event_placeOf(b)))
        .map(event => `${JSON.stringify(event)}\n`)
        .join('');
}
function signing_event_placeOf({ kind, predicateType = '', subjects: [first], signature }) {
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
        const event = (0,lib_shape/* readShape */._f)(signingEventShape, (0,lib_json/* parseJson */.qF)(one, place), place, next);
        const { sha256 } = event.signature;
        const first = known.get(sha256);
        if (first !== undefined)
            throw new problem/* Problem */.A(`read ${place}`, { found: `line ${first} is of the same signature.`, next });
        known.set(sha256, index + 1);
        return event;
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/signing-events.js


/** Who signed what before the manifest was made. Records of later signatures lie beside the release directory. */
const signingEvents = defineKind({
    kind: 'signing-events',
    // It has times and numbers of a run.
    files: { document: topFile('signing-events.jsonl', 'application/x-ndjson', 'no') },
    requirable: { absent: 'nothing records who signed what. Sign the images or the provenance before assemble-release.' },
    parse: signing_event_parseEvents,
    present: anyFound,
    summarise: ([found]) => found?.document,
});

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/source-records.js


/** Signed records of the pushes since the release before, one Sigstore bundle per line: what the Source level rests upon. */
const sourceRecords = defineKind({
    kind: 'source-records',
    // What is recorded later of the same push is there as well.
    files: { bundles: topFile('source-records.intoto.jsonl', bundleMediaType, 'no') },
    requirable: {
        absent: 'no record says how the commit came on its branch. Start a chain of records with source-record.yml.',
    },
    // Their signatures are verified before they are read.
    present: anyFound,
    summarise: nothing,
});

;// CONCATENATED MODULE: ./packages/evidence/lib/source-track/push.js

const held = { state: 'held' };
function push_lapsed(why) {
    return { state: 'lapsed', why };
}
function push_unknown(why) {
    return { state: 'unknown', why };
}
/** The worst of several. */
function push_worst(states) {
    return states.find(({ state }) => state === 'lapsed') ?? states.find(({ state }) => state === 'unknown') ?? held;
}
/** Hours after a push in which its record counts as made with it: a queue for runners may be long, and history is not written later. */
const mostDelay = 24;
const hour = 60 * 60 * 1000;
/** The last moment before which rules must have been in force, to have been in force when it was pushed. In milliseconds. */
function pushedAt({ record }) {
    return record.pushed === undefined ? Date.parse(record.time) - mostDelay * hour : Date.parse(record.pushed);
}
/** The time of a push for people: RFC 3339, in UTC. */
function timeOf({ record }) {
    return record.pushed ?? record.time;
}
/** Whether it was recorded when it was pushed. Who signs with a key alone says the time themselves. */
function recordedInTime({ record, time }) {
    const made = Date.parse(record.time);
    const signed = time === undefined ? made : Date.parse(time);
    const delays = [signed - made, ...(record.pushed === undefined ? [] : [signed - Date.parse(record.pushed)])];
    if (delays.every(one => Math.abs(one) <= mostDelay * hour))
        return held;
    const at = time === undefined ? record.time : time;
    return push_lapsed(`the push at ${timeOf({ record })} was recorded at ${at}, more than ${mostDelay} hours apart.`);
}
/** The rules of a type that were in force when it was pushed, or why that is not so, or not known. */
function rulesInForce(push, type) {
    const { rules, unseen } = push.record;
    if (rules === undefined)
        return { state: 'unknown', why: `its rules are not known: ${push_reasonOf(unseen, 'rules')}` };
    const found = rules.filter(rule => rule.type === type);
    if (found.length === 0)
        return { state: 'lapsed', why: `no rule “${type}” was in force.` };
    const dated = found.filter(({ ruleset }) => ruleset.updatedAt !== undefined);
    const inForce = dated.filter(({ ruleset }) => Date.parse(ruleset.updatedAt ?? '') <= pushedAt(push));
    if (inForce.length > 0)
        return inForce;
    const [first] = dated;
    if (first === undefined)
        return { state: 'unknown', why: `nobody says since when the rule “${type}” was in force.` };
    const { id, updatedAt } = first.ruleset;
    return {
        state: 'lapsed',
        why: `the ruleset ${id} with the rule “${type}” was changed at ${updatedAt}, and the push was at ${timeOf(push)}.`,
    };
}
/** The parameters of a rule, by name; none if it is not a mapping. */
function parametersOf({ parameters }) {
    try {
        const read = parameters === undefined ? undefined : (0,lib_json/* parseJson */.qF)(parameters, 'the parameters of a rule');
        return (0,lib_shape/* isObject */.Gv)(read) ? read : {};
    }
    catch (error) {
        // What cannot be read asks for nothing.
        if (error instanceof problem/* Problem */.A)
            return {};
        throw error;
    }
}
/** Whether a rule of each type was in force. */
function push_enforced(push, ...types) {
    return push_worst(types.map(type => {
        const found = rulesInForce(push, type);
        return Array.isArray(found) ? held : found;
    }));
}
/** Why a record lacks a part. */
function push_reasonOf(unseen, part) {
    return unseen.find(one => one.part === part)?.reason ?? 'the record does not say why.';
}
/** The first characters of a commit, for people. */
function push_short(commit) {
    return commit.slice(0, 12);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/source-track/required-checks.js


const good = ['success', 'neutral', 'skipped'];
/** Whether a rule named checks of a certain app, and each of them passed for what was pushed. */
function checksPassed(push) {
    const rules = rulesInForce(push, 'required_status_checks');
    if (!Array.isArray(rules))
        return rules;
    const wanted = rules.flatMap(rule => checksIn(parametersOf(rule)));
    if (wanted.length === 0)
        return push_lapsed('no required check names the app that sets it, so that anybody with write access can set it.');
    const { checks, unseen } = push.record;
    if (checks === undefined)
        return push_unknown(`its checks are not known: ${push_reasonOf(unseen, 'checks')}`);
    return push_worst(wanted.map(one => passed(one, push)));
}
/** The checks that name their app: anybody with write access sets the others. */
function checksIn(parameters) {
    return (0,lib_json/* listAt */.gT)(parameters, 'required_status_checks').flatMap(one => {
        if (!(0,lib_shape/* isObject */.Gv)(one))
            return [];
        const { context, integration_id: app } = one;
        return typeof context === 'string' && typeof app === 'number' ? [{ name: context, app }] : [];
    });
}
/** A check of a pull request runs on its head, before it is merged. */
function passed({ name, app }, { record }) {
    const commits = [record.after, ...(record.changes ?? []).map(({ head }) => head)];
    const runs = (record.checks ?? []).filter(one => one.name === name && one.app === app && commits.includes(one.commit));
    const on = runs.filter(({ conclusion }) => conclusion !== 'pending');
    const bad = on.find(({ conclusion }) => !good.includes(conclusion));
    if (bad !== undefined)
        return push_lapsed(`the required check “${name}” said “${bad.conclusion}”.`);
    if (on.length > 0)
        return held;
    if (runs.length === 0)
        return push_unknown(`no run of the required check “${name}” was recorded.`);
    return push_unknown(`the required check “${name}” had not ended when it was recorded.`);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/source-track/reviewed.js

/** Whether the rule that wants pull requests was in force, and every commit came by one. */
function byPullRequest(push) {
    const found = rulesInForce(push, 'pull_request');
    return Array.isArray(found) ? push_worst([held, cameByChanges(push)]) : found;
}
function cameByChanges({ record }) {
    const { changes, unseen, after, ref } = record;
    if (changes === undefined)
        return push_unknown(`its pull requests are not known: ${push_reasonOf(unseen, 'changes')}`);
    const landed = record.landed?.map(({ commit }) => commit);
    if (landed === undefined && record.before !== undefined)
        return push_unknown(`the commits that came are not known: ${push_reasonOf(unseen, 'landed')}`);
    const own = changes.filter(({ base }) => `refs/heads/${base}` === ref);
    const covered = new Set(own.flatMap(({ commits }) => commits));
    const direct = (landed ?? [after]).find(commit => !covered.has(commit));
    if (direct === undefined)
        return held;
    return push_lapsed(`${push_short(direct)} was pushed without a pull request, past the rule.`);
}
/** Whether two trusted persons agreed to each change, as its final revision was: Level 4. */
function reviewedByTwo(push) {
    const rules = rulesInForce(push, 'pull_request');
    if (!Array.isArray(rules))
        return rules;
    if (!rules.some(asksForReview))
        return push_lapsed('the rule “pull_request” does not ask for an approval of the last push.');
    return push_worst([cameByChanges(push), ...(push.record.changes ?? []).map(reviewed_agreed)]);
}
function asksForReview(rule) {
    const read = parametersOf(rule);
    const count = read.required_approving_review_count;
    return (typeof count === 'number' &&
        count >= 1 &&
        (read.dismiss_stale_reviews_on_push === true || read.require_last_push_approval === true));
}
function reviewed_agreed(change) {
    const approvals = approvalsOf(change);
    const approvers = approvals.filter(mayWrite).map(({ login }) => login);
    const open = approvals.find(({ permission }) => permission === undefined);
    if (approvers.length === 0)
        return open === undefined
            ? push_lapsed(`nobody else with the right to write approved the last revision of #${change.number}.`)
            : push_unknown(`nobody knows whether ${open.login}, who approved #${change.number}, had the right to write.`);
    // An address that no account has may be that of somebody who approved it; `@` stands for any number of people.
    const strangers = change.contributors.filter(one => one.includes('@'));
    const isHidden = strangers.includes('@') || approvers.length <= strangers.length;
    if (strangers.length > 0 && isHidden)
        return push_unknown(`nobody knows whether ${strangers[0] === '@' ? 'somebody' : strangers[0]}, who made a commit of #${change.number}, approved it too.`);
    // Who merges it needs that right.
    const others = [change.mergedBy, ...(mayWrite(change) ? [change.author] : [])].filter(one => one !== undefined);
    const persons = new Set([...approvers, ...others].filter(isPerson));
    if (persons.size >= 2)
        return held;
    const [only] = persons;
    return push_lapsed(`only ${only} of those with the right to write agreed to #${change.number}.`);
}
/** What somebody may do when it was recorded, seconds later. */
function mayWrite({ permission }) {
    return permission === 'admin' || permission === 'write';
}
function isPerson(login) {
    return !login.endsWith('[bot]') && login !== 'web-flow';
}
/** The approvals of the final revision that nobody took back. Comments take nothing back, and nobody reviews what they wrote themselves. */
function approvalsOf({ reviews, head, author, contributors }) {
    const last = new Map();
    for (const review of reviews)
        if (review.state !== 'COMMENTED')
            last.set(review.login, review);
    const own = [author, ...contributors];
    return [...last.values()].filter(({ state, commit, login }) => state === 'APPROVED' && commit === head && isPerson(login) && !own.includes(login));
}

;// CONCATENATED MODULE: ./packages/evidence/lib/source-track/controls.js



/** What is judged of a branch, push by push. docs/slsa.md says what each means. */
const branchControls = [
    'provenance',
    'history',
    'no-bypass',
    'pull-requests',
    'checks',
    'signed-commits',
    'linear-history',
    'review',
];
const historyRules = ['non_fast_forward', 'deletion'];
const controlRules = {
    // A gap that rules bridge is said, and is none.
    provenance: { of: recordedInTime, rules: historyRules },
    history: { of: keptHistory, rules: historyRules },
    'no-bypass': { of: withoutBypass, rules: [], property: 'ORG_SOURCE_NO_BYPASS' },
    'pull-requests': { of: byPullRequest, rules: ['pull_request'], property: 'ORG_SOURCE_PULL_REQUESTS' },
    checks: { of: checksPassed, rules: ['required_status_checks'], property: 'ORG_SOURCE_REQUIRED_CHECKS' },
    'signed-commits': {
        of: push => push_enforced(push, 'required_signatures'),
        rules: ['required_signatures'],
        property: 'ORG_SOURCE_SIGNED_COMMITS',
    },
    'linear-history': {
        of: push => push_enforced(push, 'required_linear_history'),
        rules: ['required_linear_history'],
        property: 'ORG_SOURCE_LINEAR_HISTORY',
    },
    review: { of: reviewedByTwo, property: 'SLSA_SOURCE_TWO_PARTY_REVIEWED' },
};
function keptHistory(push) {
    const { forced, activity, before, after } = push.record;
    if (forced || activity === 'force_push')
        return push_lapsed(`the branch was moved by force from ${push_short(before ?? 'nothing')} to ${push_short(after)}.`);
    return push_enforced(push, ...historyRules);
}
function withoutBypass({ record }) {
    const states = {
        none: held,
        somebody: push_lapsed('somebody may pass the rules by.'),
        'not visible': push_unknown('the token could not see whether somebody may pass the rules by.'),
    };
    return states[record.bypass];
}
const noCommit = /^0+$/;
/** Whether a tag was made, and not moved or deleted, under rules that forbid both. */
function keptTag(push) {
    const { ref, before, after, forced } = push.record;
    const name = ref.replace('refs/tags/', '');
    if (noCommit.test(after))
        return lapsed(`the tag ${name} was deleted.`);
    if (forced || before !== undefined)
        return lapsed(`the tag ${name} was moved from ${short(before ?? 'elsewhere')} to ${short(after)}.`);
    return worst([enforced(push, 'update', 'deletion')]);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/source-track/source-document.js



/** The value of `schema`, and the `$id` of the JSON Schema. */
const sourceSchema = 'https://github.com/org/release-tools/blob/v1/docs/schema/source.v1.json';
const commit = (0,lib_shape/* matching */.wC)(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'a full commit id');
const sentences = (0,lib_shape/* list */.p_)(lib_shape/* text */.Qq, 1000);
const control = (0,lib_shape/* object */.Ik)({
    control: (0,lib_shape/* oneOf */.yL)(...branchControls, 'tags'),
    state: (0,lib_shape/* oneOf */.yL)('held', 'lapsed', 'unknown'),
    detail: lib_shape/* text */.Qq,
    since: (0,lib_shape/* optional */.lq)((0,lib_shape/* object */.Ik)({ commit, time: lib_shape/* text */.Qq })),
    bridged: (0,lib_shape/* optional */.lq)(sentences),
});
const source_document_shape = (0,lib_shape/* object */.Ik)({
    schema: (0,lib_shape/* oneOf */.yL)(sourceSchema),
    repository: lib_shape/* text */.Qq,
    commit,
    tag: lib_shape/* text */.Qq,
    branch: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
    /** The commit of the release before. Absent if there is none, or if nobody knows. */
    previous: (0,lib_shape/* optional */.lq)(commit),
    previousUnknown: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
    level: (0,lib_shape/* oneOf */.yL)(1, 2, 3, 4),
    refs: sentences,
    pushes: (0,lib_shape/* number */.ai)(0, 1_000_000),
    controls: (0,lib_shape/* list */.p_)(control, branchControls.length + 1),
    properties: sentences,
    reasons: sentences,
    caveats: sentences,
});
/** Judges a revision, and says of which question the answer is. */
function sourceDocument(question, records, histories = []) {
    const { repository, commit, tag, branch, previous, previousUnknown } = question;
    const found = evaluateSource(question, records, histories);
    return {
        schema: sourceSchema,
        ...{ repository, commit, tag },
        ...(branch !== undefined && { branch }),
        ...(previous !== undefined && { previous }),
        ...(previousUnknown !== undefined && { previousUnknown }),
        ...found,
    };
}
/** Parses the document. `what` names it in errors. Throws a Problem. */
function parseSource(source, what) {
    return (0,lib_shape/* readShape */._f)(source_document_shape, (0,lib_json/* parseJson */.qF)(source, what), what, 'Make it again with assemble-release.');
}
/** The bytes of the document: the same ones give the same bytes. */
function renderSource(document) {
    const text = renderJson(document);
    parseSource(text, 'what the records of pushes show');
    return text;
}
/** `SLSA Source L3, by 12 recorded pushes. …` */
function sourceText({ level, reasons, caveats, }) {
    return [`SLSA Source L${level}.`, ...reasons.slice(0, 2), ...caveats.slice(0, 2)].join(' ');
}

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/source-summary.js



const bundle = topFile('source-summary.intoto.jsonl', bundleMediaType, 'no');
/** The SLSA Source level of the released commit: control by control, and as a signed summary (Source VSA). */
const sourceSummary = defineKind({
    kind: 'source-summary',
    files: { document: topFile('source.json', 'application/vnd.release-tools.source.v1+json', 'no'), bundle },
    requirable: { absent: 'nothing says which SLSA Source level the commit has. Start a chain with source-record.yml.' },
    // The summary is verified before it is read, and says the same.
    parse: (text, path) => (path === bundle.path ? undefined : parseSource(text, path)),
    commitOf: (document) => document?.commit ?? 'unknown',
    present: anyFound,
    summarise: (found) => found.find(({ document }) => document !== undefined)?.document,
});

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/sums.js


/** Digests for `sha256sum --check`. */
const sums = defineKind({
    kind: 'sums',
    files: { text: topFile(release_names_sumsName, 'text/plain', 'no') },
    // They cover the manifest, which contains the verdict.
    requirable: false,
    present: anyFound,
    summarise: nothing,
});

;// CONCATENATED MODULE: ./packages/evidence/lib/tests/tests-document.js


// docs/schema/test-results.v1.json has the same rules.
const tests_document_longest = 4000;
const most = 1_000_000;
const tests_document_line = (0,lib_shape/* matching */.wC)(/^[\s\S]{0,4000}$/, 'text of at most 4000 characters');
const tests_document_count = (0,lib_shape/* number */.ai)(0, most);
const totals = (0,lib_shape/* object */.Ik)({ total: tests_document_count, passed: tests_document_count, failed: tests_document_count, error: tests_document_count, skipped: tests_document_count });
const tests_document_shape = (0,lib_shape/* object */.Ik)({
    version: (0,lib_shape/* oneOf */.yL)(1),
    commit: (0,lib_shape/* matching */.wC)(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'a full commit id'),
    totals,
    pythons: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)((0,lib_shape/* object */.Ik)({
        name: tests_document_line,
        python: tests_document_line,
        totals,
        requirements: (0,lib_shape/* optional */.lq)((0,lib_shape/* object */.Ik)({ from: tests_document_line, pinned: lib_shape/* boolean */.zM })),
    }), 1000)),
    tests: (0,lib_shape/* list */.p_)((0,lib_shape/* object */.Ik)({
        name: tests_document_line,
        classname: tests_document_line,
        path: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
        outcome: (0,lib_shape/* oneOf */.yL)('passed', 'failed', 'error', 'skipped'),
        message: (0,lib_shape/* optional */.lq)(tests_document_line),
    }), most),
});
/**
 * Makes the document. A test of several runs is listed once for each run, and once for all matrix jobs, each of which is in `pythons`.
 */
function testResults(parts) {
    const { commit, cases, pythons = [] } = parts;
    const entries = cases.map(entry => ({ entry: entryOf(entry), key: sortKey(entry) }));
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
    const document = (0,lib_shape/* readShape */._f)(tests_document_shape, (0,lib_json/* parseJson */.qF)(source, what), what, next);
    if (Object.entries(document.totals).every(([key, total]) => total === numberOf(document, key)))
        return document;
    throw new problem/* Problem */.A(`read ${what}`, { found: 'its totals are not those of its tests.', next });
}
function numberOf({ tests }, key) {
    return key === 'total' ? tests.length : tests.filter(({ outcome }) => outcome === key).length;
}
function entryOf({ name, classname, path, outcome, message }) {
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

// EXTERNAL MODULE: ./packages/base/lib/json-weight.js
var json_weight = __webpack_require__(3825);
;// CONCATENATED MODULE: ./packages/base/lib/strict-json.js


const strict_json_next = 'Check that this is the file you meant, or download it again.';
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
        (0,json_weight/* refuseHeavy */.yS)(text, what, strict_json_next);
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
        next: strict_json_next,
        cause,
    });
}

// EXTERNAL MODULE: ./packages/evidence/lib/sigstore/cannot-check.js
var cannot_check = __webpack_require__(7157);
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
function parseStatement(type, payload) {
    if (type !== payloadType)
        throw statement_unknown(`its payload type is ${JSON.stringify(type)}, not ${payloadType}.`);
    const value = strict_json_parseStrictJson(payload, 'the statement of the attestation');
    const statementType = (0,lib_json/* textAt */.$6)(value, '_type');
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
    if (!(0,lib_shape/* isObject */.Gv)(value))
        return false;
    const { _type, subject, predicateType } = value;
    return (statementTypes.some(type => type === _type) &&
        typeof predicateType === 'string' &&
        Array.isArray(subject) &&
        subject.length > 0 &&
        subject.every(isSubject));
}
function isSubject(value) {
    if (!(0,lib_shape/* isObject */.Gv)(value) || !(0,lib_shape/* isObject */.Gv)(value.digest))
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
const baselineKinds = ['base', 'release', 'findings'];
/** True if a version with a fix exists. */
function findings_isFixable(finding) {
    return finding.fix.state === 'fixed';
}
/** Name and version of a package: `jinja2 2.11.2`. */
function packageLabel({ name, version }) {
    return version === '' ? name : `${name} ${version}`;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/package-status.js

/** The statuses of a project in a package index (PEP 792). `unknown`: the index does not say; it is not `active`. */
const projectStatuses = ['active', 'archived', 'deprecated', 'quarantined', 'unknown'];
/** What a lock's digests are to those of the index. `unchecked`: the lock has none, or the index none of this version. */
const digestResults = ['matching', 'different', 'unchecked'];
const package_status_line = (0,lib_shape/* matching */.wC)(/^[\s\S]{0,4000}$/, 'text of at most 4000 characters');
/** The most packages of one target about which an index is asked. */
const mostPackages = 5000;
/** `packageStatus` of docs/schema/findings.v1.json. */
const packageStatuses = (0,lib_shape/* object */.Ik)({
    index: lib_shape/* text */.Qq,
    asked: (0,lib_shape/* matching */.wC)(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, 'a time like 2026-01-31T12:00:00Z'),
    error: (0,lib_shape/* optional */.lq)(package_status_line),
    packages: (0,lib_shape/* list */.p_)((0,lib_shape/* object */.Ik)({
        name: lib_shape/* text */.Qq,
        version: lib_shape/* text */.Qq,
        listed: (0,lib_shape/* optional */.lq)(lib_shape/* boolean */.zM),
        yanked: (0,lib_shape/* optional */.lq)(lib_shape/* boolean */.zM),
        reason: (0,lib_shape/* optional */.lq)(package_status_line),
        status: (0,lib_shape/* oneOf */.yL)(...projectStatuses),
        digests: (0,lib_shape/* oneOf */.yL)(...digestResults),
    }), mostPackages),
});
/** Compares a version with what the index has of it; undefined if the index has no such project. */
function statusOf({ name, version, sha256 }, found) {
    const { files = [], status = 'unknown' } = found ?? {};
    const known = new Set(files.map(file => file.sha256));
    // Only what may be installed counts: single files can be yanked.
    const own = files.filter(file => file.sha256 !== undefined && sha256.includes(file.sha256));
    const counted = own.length > 0 ? own : files;
    const yanked = counted.length > 0 && counted.every(file => file.yanked);
    const why = (yanked ? counted.find(file => file.yankedReason)?.yankedReason : undefined) ?? found?.reason ?? '';
    const isChecked = sha256.length > 0 && files.some(file => file.sha256 !== undefined);
    const digests = sha256.every(one => known.has(one)) ? 'matching' : 'different';
    return {
        name,
        version,
        listed: files.length > 0,
        ...(files.length === 0 ? {} : { yanked }),
        ...(why.trim() === '' ? {} : { reason: cut(oneLine(why), 300) }),
        status,
        digests: isChecked ? digests : 'unchecked',
    };
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
            throw new problem/* Problem */.A(`read ${what}`, {
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
        else if (byte === brace || byte === bracket) {
            if (level === depth)
                start = at;
            level++;
        }
        else if (byte === brace + 2 || byte === bracket + 2) {
            level--;
            if (level === depth)
                yield [start, at + 1];
        }
    }
}
// A closing bracket is two after the opening one. None of them is part of a longer character in UTF-8.
const [quote, backslash, bracket, brace] = [0x22, 0x5c, 0x5b, 0x7b];
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
/** A time as RFC 3339 in UTC, to the second; undefined for other text and for the year 1, which Go writes for none. */
function report_fields_timeOf(text) {
    const time = Date.parse(text ?? '');
    if (!Number.isFinite(time) || time < Date.UTC(1990, 0) || time >= Date.UTC(10_000, 0))
        return undefined;
    return new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
}
/** `parts` without undefined values: optional fields are absent rather than undefined. */
function withoutUndefined(parts) {
    return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/scanners/grype.js




const grype_name = 'grype';
const grype = {
    title: 'Grype',
    home: 'https://github.com/anchore/grype',
    cannotSee: 'what the SBOM of syft does not list',
    parse: parseGrype,
};
/**
 * Reads `grype -o json` (grype/presenter/models). Reads only `matches`: `ignoredMatches` exist only with filters in grype itself,
 * which we never set.
 */
function parseGrype({ report: source, about, sbom }) {
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
        database: readDatabase(report, about),
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
    const packages = named.map(readPackage);
    const knowsDistribution = (0,lib_json/* textAt */.$6)(report, 'distro', 'name') !== undefined;
    const isSkipped = ({ type }) => !knowsDistribution && systemTypes.includes(type);
    return { judged: packages.filter(one => !isSkipped(one)), skipped: packages.filter(isSkipped) };
}
/** Syft's types for packages of the operating system (syft/pkg/type.go). */
const systemTypes = ['alpm', 'apk', 'deb', 'portage', 'rpm'];
function readPackage(artifact) {
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
        ids: [...new Set([id, ...related, ...grype_advisories(match)])],
        package: readPackage(artifact),
        locations: primaryPaths(artifact),
        ...attacksIn([(0,lib_json.at)(match, 'vulnerability'), ...(0,lib_json/* listAt */.gT)(match, 'relatedVulnerabilities')]),
    };
}
/** EPSS and CISA's list by CVE, as grype's database has them. */
function attacksIn(vulnerabilities) {
    const attacks = {};
    for (const one of vulnerabilities.flatMap(each => (0,lib_json/* listAt */.gT)(each, 'epss'))) {
        const [cve, epss] = [(0,lib_json/* textAt */.$6)(one, 'cve'), (0,lib_json/* numberAt */.tk)(one, 'epss')];
        if (isCve(cve) && epss !== undefined && epss >= 0 && epss <= 1)
            attacks[cve] = { ...attacks[cve], epss };
    }
    for (const one of vulnerabilities.flatMap(each => (0,lib_json/* listAt */.gT)(each, 'knownExploited'))) {
        const cve = (0,lib_json/* textAt */.$6)(one, 'cve');
        if (isCve(cve))
            attacks[cve] = { ...attacks[cve], knownExploited: true };
    }
    return Object.keys(attacks).length === 0 ? {} : { attacks };
}
function isCve(id) {
    return /^CVE-\d{4}-\d{4,19}$/.test(id ?? '');
}
/** The distributor's advisories of a fix (RHSA-2024:1), which trivy lists too. Identifiers of vulnerabilities are in the other fields. */
function grype_advisories(match) {
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
function readDatabase(report, about) {
    const database = (0,lib_json.at)(report, 'descriptor', 'db');
    const status = (0,lib_json.at)(database, 'status') ?? database;
    return withoutUndefined({
        version: (0,lib_json/* textAt */.$6)(status, 'schemaVersion'),
        built: (0,lib_json/* textAt */.$6)(status, 'built'),
        source: (0,lib_json/* textAt */.$6)(status, 'from'),
        digest: digestIn((0,lib_json/* textAt */.$6)(status, 'from')) ?? grype_digestOf(about),
        ...feedsOf((0,lib_json.at)(database, 'providers')),
    });
}
/** The digest of the archive that grype downloaded, which its address has: `…tar.zst?checksum=sha256%3A…`. */
function digestIn(source = '') {
    const [, hex] = /[?&]checksum=sha256(?::|%3A)([0-9a-f]{64})(?:&|$)/i.exec(source) ?? [];
    return hex === undefined ? undefined : `sha256:${hex.toLowerCase()}`;
}
function grype_digestOf(about) {
    return about === '' ? undefined : (0,lib_json/* textAt */.$6)((0,lib_json/* parseJson */.qF)(about, `the database of ${grype_name}`), 'digest');
}
/** When the feeds in a database were captured: its providers `epss` and `kev` (vunnel: src/vunnel/providers). */
function feedsOf(providers) {
    const feeds = withoutUndefined({
        epss: report_fields_timeOf((0,lib_json/* textAt */.$6)(providers, 'epss', 'captured')),
        knownExploited: report_fields_timeOf((0,lib_json/* textAt */.$6)(providers, 'kev', 'captured')),
    });
    return Object.keys(feeds).length === 0 ? {} : { feeds };
}
function highestOf(numbers) {
    const known = numbers.filter(number => number !== undefined);
    return known.length === 0 ? undefined : Math.max(...known);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/scanners/osv-scanner-purls.js

// Ecosystems: https://ossf.github.io/osv-schema/#affectedpackage-field. Namespaces are those of syft.
const osv_scanner_purls_ecosystems = new Map(Object.entries({
    Debian: { type: 'deb', namespace: 'debian' },
    Ubuntu: { type: 'deb', namespace: 'ubuntu' },
    Echo: { type: 'deb', namespace: 'echo' },
    Alpine: { type: 'apk', namespace: 'alpine' },
    Alpaquita: { type: 'apk', namespace: 'alpaquita' },
    Chainguard: { type: 'apk', namespace: 'chainguard' },
    MinimOS: { type: 'apk', namespace: 'minimos' },
    Wolfi: { type: 'apk', namespace: 'wolfi' },
    AlmaLinux: { type: 'rpm', namespace: 'almalinux' },
    'Azure Linux': { type: 'rpm', namespace: 'azurelinux' },
    Mageia: { type: 'rpm', namespace: 'mageia' },
    openEuler: { type: 'rpm', namespace: 'openeuler' },
    openSUSE: { type: 'rpm', namespace: 'opensuse', id: 'opensuse-leap' },
    'Photon OS': { type: 'rpm', namespace: 'photon' },
    'Red Hat': { type: 'rpm', namespace: 'redhat' },
    'Rocky Linux': { type: 'rpm', namespace: 'rocky' },
    SUSE: { type: 'rpm', namespace: 'suse', id: 'sles' },
    ConanCenter: { type: 'conan' },
    CRAN: { type: 'cran' },
    'crates.io': { type: 'cargo' },
    'GitHub Actions': { type: 'github' },
    Go: { type: 'golang' },
    Hackage: { type: 'hackage' },
    Hex: { type: 'hex' },
    Maven: { type: 'maven' },
    npm: { type: 'npm' },
    NuGet: { type: 'nuget' },
    Packagist: { type: 'composer' },
    Pub: { type: 'pub' },
    PyPI: { type: 'pypi' },
    RubyGems: { type: 'gem' },
    SwiftURL: { type: 'swift' },
}));
/** An ecosystem without its release: `Debian` for `Debian:12`. */
function ecosystemName(ecosystem) {
    return ecosystem.split(':', 1)[0] ?? '';
}
/** The purl of a package in an ecosystem of OSV; undefined for an ecosystem that has none. */
function purlIn(ecosystem, name, version) {
    const known = osv_scanner_purls_ecosystems.get(ecosystemName(ecosystem));
    if (known === undefined)
        return undefined;
    const release = /\d[\d.]*/.exec(ecosystem.slice(ecosystemName(ecosystem).length))?.[0];
    const { type, namespace, id = namespace } = systemOf(known, release);
    const path = type === 'maven' ? name.replace(':', '/') : name;
    const segments = [...(namespace === undefined ? [] : [namespace]), ...path.split('/')].map(encoded);
    const distro = id === undefined || release === undefined ? '' : `?distro=${id}-${release}`;
    return `pkg:${type}/${segments.join('/')}${version === '' ? '' : `@${encoded(version)}`}${distro}`;
}
/** CBL-Mariner was renamed to Azure Linux with release 3. OSV has one name for both, the other scanners have two. */
function systemOf(parts, release) {
    const isMariner = parts.namespace === 'azurelinux' && /^[12](\.|$)/.test(release ?? '');
    return isMariner ? { ...parts, namespace: 'mariner' } : parts;
}
/** purl-spec encodes all but letters, digits and `.-_~:` (PURL-SPECIFICATION.rst, "Character encoding"). */
function encoded(text) {
    return encodePart(text).replaceAll('%3A', ':');
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/scanners/osv-scanner.js




const osv_scanner_name = 'osv-scanner';
const osvScanner = {
    title: 'OSV-Scanner',
    home: 'https://github.com/google/osv-scanner',
    cannotSee: 'packages of Amazon Linux, Oracle Linux, Fedora, CentOS and Arch, and GitHub Actions',
    leavesOutEpochs: true,
    parse: parseOsv,
};
/** What a package and a record of it have, without the ranges and versions of other packages. */
const neededKeys = keepKeys('id', 'summary', 'details', 'upstream', 'related', 'severity', 'database_specific');
function neededOf(part) {
    const found = (0,lib_json.at)(part, 'package');
    if (found === undefined)
        return part;
    const records = (0,lib_json/* listAt */.gT)(part, 'vulnerabilities').map(record => ({
        ...neededKeys(record),
        affected: (0,lib_json/* listAt */.gT)(record, 'affected').filter(one => isOf((0,lib_json.at)(one, 'package'), found)),
    }));
    return { package: found, groups: (0,lib_json.at)(part, 'groups'), vulnerabilities: records };
}
/** Both have the name of the source package. The advisory or the package may be of all releases of a distribution. */
function isOf(affected, found) {
    const [wanted = '', own = ''] = [affected, found].map(one => (0,lib_json/* textAt */.$6)(one, 'ecosystem'));
    const plain = (one) => (0,lib_json/* textAt */.$6)(one, 'name')
        ?.toLowerCase()
        .replace(/[-_.]+/g, '-');
    const ofAll = wanted === ecosystemName(own) || own === ecosystemName(wanted);
    return (wanted === own || ofAll) && plain(affected) === plain(found);
}
/**
 * Reads `osv-scanner scan … --format json --all-packages` (pkg/models/results.go). `about` is JSON with `databases`, a list of `name`
 * and `built` of those that it read, and `digest`, of all of them together. If it scanned a directory, this is `root`, and `excluded` are paths in it to leave out.
 */
function parseOsv({ report, about }) {
    const document = parseJsonParts(report, `the report of ${osv_scanner_name}`, 4, neededOf);
    const facts = (0,lib_json/* parseJson */.qF)(about, `the databases of ${osv_scanner_name}`, 1024 * 1024);
    const results = requiredList(osv_scanner_name, document, 'results').filter(result => !isExcluded(osv_scanner_placeOf(result, facts), facts));
    const packages = results.flatMap(result => requiredList(osv_scanner_name, result, 'packages').map(one => (0,lib_json.at)(one, 'package')));
    const named = packages.filter(one => (0,lib_json/* textAt */.$6)(one, 'name') !== undefined);
    requireDatabases(named, (0,lib_json/* listAt */.gT)(facts, 'databases'));
    return {
        matches: results.flatMap(result => readResult(result, osv_scanner_placeOf(result, facts))),
        judged: named.filter(one => (0,lib_json/* textAt */.$6)(one, 'ecosystem')).map(osv_scanner_readPackage),
        skipped: named.filter(one => !(0,lib_json/* textAt */.$6)(one, 'ecosystem')).map(osv_scanner_readPackage),
        database: osv_scanner_readDatabase((0,lib_json/* listAt */.gT)(facts, 'databases'), (0,lib_json/* textAt */.$6)(facts, 'digest')),
    };
}
/** OSV-Scanner ends as if it had found nothing if it could not look up the packages of an image. */
function requireDatabases(packages, databases) {
    const read = new Set(databases.map(one => (0,lib_json/* textAt */.$6)(one, 'name')));
    const missing = packages.map(one => ecosystemName((0,lib_json/* textAt */.$6)(one, 'ecosystem') ?? '')).find(one => one && !read.has(one));
    if (missing !== undefined)
        throw badReport(osv_scanner_name, `it lists packages of ${missing}, but no database of them was read.`);
}
/** The path in the target, with a slash in front; empty if the report has none. */
function osv_scanner_placeOf(result, facts) {
    const [path = '', root] = [(0,lib_json/* textAt */.$6)(result, 'source', 'path')?.replaceAll('\\', '/'), (0,lib_json/* textAt */.$6)(facts, 'root')];
    return root !== undefined && path.startsWith(`${root}/`) ? path.slice(root.length) : path;
}
function isExcluded(place, facts) {
    return (0,lib_json/* textsAt */.i1)(facts, 'excluded').some(path => place === `/${path}` || place.startsWith(`/${path}/`));
}
function readResult(result, place) {
    return (0,lib_json/* listAt */.gT)(result, 'packages').flatMap(found => (0,lib_json/* listAt */.gT)(found, 'groups').map(group => readGroup(group, found, place === '' ? [] : [place])));
}
/** A group is what OSV-Scanner shows as one vulnerability: the records of several sources that are aliases. */
function readGroup(group, found, locations) {
    const ids = (0,lib_json/* textsAt */.i1)(group, 'ids');
    const id = requiredText(osv_scanner_name, ids[0], 'vulnerability identifier');
    const records = (0,lib_json/* listAt */.gT)(found, 'vulnerabilities').filter(record => ids.includes((0,lib_json/* textAt */.$6)(record, 'id') ?? ''));
    return {
        assessment: osv_scanner_readAssessment(id, group, records),
        ids: [...new Set([...ids, ...(0,lib_json/* textsAt */.i1)(group, 'aliases'), ...records.flatMap(cvesOf)])],
        package: osv_scanner_readPackage((0,lib_json.at)(found, 'package')),
        locations,
    };
}
const ofDistributors = /^(DSA|DLA|DTSA|USN|LSN|ALSA|ALBA|ALEA|RLSA|RXSA|RHSA|RHBA|RHEA|(open)?SUSE-[A-Z]U|MGASA|OESA)-/;
/** The CVEs that an advisory of a distributor fixes. OSV-Scanner does not count them as its aliases. */
function cvesOf(record) {
    if (!ofDistributors.test((0,lib_json/* textAt */.$6)(record, 'id') ?? ''))
        return [];
    return [...(0,lib_json/* textsAt */.i1)(record, 'upstream'), ...(0,lib_json/* textsAt */.i1)(record, 'related')].filter(id => id.startsWith('CVE-'));
}
/** The binary package: OSV-Scanner names the source package, of which there may be several, beside it. */
function osv_scanner_readPackage(found) {
    const ecosystem = (0,lib_json/* textAt */.$6)(found, 'ecosystem') ?? '';
    const [own, version] = [(0,lib_json/* textAt */.$6)(found, 'os_package_name') || (0,lib_json.at)(found, 'name'), (0,lib_json/* textAt */.$6)(found, 'version') ?? ''];
    return report_fields_packageOf(osv_scanner_name, { name: own, version, type: ecosystem, purl: purlIn(ecosystem, String(own), version) });
}
function osv_scanner_readAssessment(id, group, records) {
    const cvss = scoreOf((0,lib_json/* textAt */.$6)(group, 'max_severity'));
    const first = records.find(record => (0,lib_json/* textAt */.$6)(record, 'summary') || (0,lib_json/* textAt */.$6)(record, 'details'));
    return {
        id,
        severity: cvss === undefined ? wordsOf(id, records) : ofScore(cvss),
        source: cvss === undefined ? (/^[A-Za-z]+/.exec(id)?.[0].toLowerCase() ?? 'osv') : 'cvss',
        fix: osv_scanner_readFix(records),
        ...withoutUndefined({
            title: titleOf((0,lib_json/* textAt */.$6)(first, 'summary') || (0,lib_json/* textAt */.$6)(first, 'details')),
            url: `https://osv.dev/vulnerability/${encodeURIComponent(id)}`,
            cvss,
        }),
    };
}
/** A score is a number as text; empty if no record has a CVSS vector. */
function scoreOf(text) {
    if (text === undefined || text === '')
        return undefined;
    const score = Number(text);
    if (score >= 0 && score <= 10)
        return score;
    throw badReport(osv_scanner_name, `the score ${JSON.stringify(text.slice(0, 100))} is not a number from 0 to 10.`);
}
/** Without a score: GitHub's word, Ubuntu's priority, or CRITICAL for a malicious package, which nobody rates. */
function wordsOf(id, records) {
    if (id.startsWith('MAL-'))
        return 'CRITICAL';
    const words = records.flatMap(record => [
        (0,lib_json/* textAt */.$6)(record, 'database_specific', 'severity'),
        ...(0,lib_json/* listAt */.gT)(record, 'severity').map(one => ((0,lib_json/* textAt */.$6)(one, 'type') === 'Ubuntu' ? (0,lib_json/* textAt */.$6)(one, 'score') : undefined)),
    ]);
    const known = words.map(word => parseSeverity(word?.toUpperCase() === 'MODERATE' ? 'MEDIUM' : word));
    return known.reduce((worst, one) => (rank(one) > rank(worst) ? one : worst), 'UNKNOWN');
}
/** Ranges of commits have no versions of packages. */
function osv_scanner_readFix(records) {
    const affected = records.flatMap(record => (0,lib_json/* listAt */.gT)(record, 'affected'));
    const ranges = affected.flatMap(one => (0,lib_json/* listAt */.gT)(one, 'ranges')).filter(range => (0,lib_json/* textAt */.$6)(range, 'type') !== 'GIT');
    const fixed = ranges.flatMap(range => (0,lib_json/* listAt */.gT)(range, 'events')).flatMap(event => (0,lib_json/* textAt */.$6)(event, 'fixed') ?? []);
    if (fixed.length > 0)
        return { state: 'fixed', versions: [...new Set(fixed)] };
    return { state: ranges.length > 0 ? 'not-fixed' : 'unknown', versions: [] };
}
/** It reads a database for each ecosystem. Together they are as old as the oldest. */
function osv_scanner_readDatabase(databases, digest) {
    if (databases.length === 0)
        return { unused: true };
    const dates = databases.map(one => (0,lib_json/* textAt */.$6)(one, 'built'));
    return withoutUndefined({
        built: dates.includes(undefined) ? undefined : dates.sort()[0],
        source: databases.map(one => (0,lib_json/* textAt */.$6)(one, 'name')).join(', '),
        digest,
    });
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
function distributions_sameDistribution(one, other) {
    return one === other || families.get(one)?.includes(other) === true || families.get(other)?.includes(one) === true;
}
/**
 * True if the qualifiers `distro` of two purls do not contradict each other. Syft writes the version of os-release (`debian-12`),
 * trivy that of /etc/debian_version (`debian-12.9`), and for Alpine only the version (`3.19.1`). What a purl does not say
 * contradicts nothing.
 */
function distributions_sameRelease(one, other) {
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
function identityOf(found) {
    const purl = found.purl === undefined ? undefined : purl_parsePurl(found.purl);
    if (purl !== undefined)
        return identityOfPurl({ ...purl, type: ownTypes.get(`${purl.type} ${found.type}`) ?? purl.type });
    const type = purlTypes.get(found.type) ?? '';
    return identityOfPurl(bare(type, found));
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
    const [pattern, own] = [identityOfPurl(purl), identityOf(found)];
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
// Syft writes `generic` for packages of Conda. syft: PackageURLType in pkg/type.go
const ownTypes = new Map([['generic conda', 'conda']]);
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
    'php-composer': 'composer',
    'dart-pub': 'pub',
    pod: 'cocoapods',
    hex: 'hex',
    conan: 'conan',
    conda: 'conda',
    'github-action': 'github',
    alpm: 'alpm',
}));
function bare(type, { name, version }) {
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
    // Syft before 1.52 wrote the address of the repository before the name: `github.com/apple/swift-nio.git/swift-nio`.
    return type === 'swift' ? name.replace(/\.git(?:\/[^/]+)?$/, '') : name;
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
    conda: lower,
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

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/scanners/sbom-packages.js




/** The packages with a package URL that an SBOM lists, as syft's own JSON or as CycloneDX. If there is no SBOM, the list is empty. */
function packagesIn(sbom, scanner) {
    if (sbom === undefined)
        return [];
    const document = parseJsonParts(sbom, `the SBOM for ${scanner}`, 2, keepKeys('type', 'purl'));
    const listed = [...(0,lib_json/* listAt */.gT)(document, 'components'), ...(0,lib_json/* listAt */.gT)(document, 'artifacts')];
    return listed.flatMap(one => {
        const text = (0,lib_json/* textAt */.$6)(one, 'purl');
        const purl = text === undefined || (0,lib_json/* textAt */.$6)(one, 'type') === 'file' ? undefined : purl_parsePurl(text);
        return purl === undefined ? [] : [report_fields_packageOf(scanner, { ...purl, purl: text })];
    });
}
/** Tells whether a package, in any spelling, is one of these. */
function membersOf(packages) {
    const keyOf = (found) => packageKey(identityOf(found));
    const keys = new Set(packages.map(keyOf));
    return found => keys.has(keyOf(found));
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/scanners/pip-audit.js




const pip_audit_name = 'pip-audit';
const pipAudit = {
    title: 'pip-audit',
    home: 'https://github.com/pypa/pip-audit',
    cannotSee: 'all packages but those of Python',
    onlyType: 'pypi',
    parse: parsePipAudit,
};
/**
 * Reads a list of reports of `pip-audit --format json` (pip_audit/_format/json.py). `about` is JSON with `service` and `asked`: the
 * address that it asked, and when. Both are absent if there was nothing to ask for. What `sbom` lists and no report has was not looked up.
 */
function parsePipAudit({ report, about, sbom }) {
    const reports = parseJsonParts(report, `the report of ${pip_audit_name}`, 3, part => part);
    if (!Array.isArray(reports))
        throw badReport(pip_audit_name, 'it is not a list of reports.');
    const found = reports.flatMap(one => requiredList(pip_audit_name, one, 'dependencies'));
    // What it could not look up has a reason in place of a version.
    const [looked, skipped] = [found.filter(hasVersion), found.filter(one => !hasVersion(one))];
    const judged = looked.map(pip_audit_readPackage);
    const isJudged = membersOf(judged);
    return {
        matches: looked.flatMap(one => requiredList(pip_audit_name, one, 'vulns').map(vulnerability => pip_audit_readMatch(vulnerability, one))),
        judged,
        skipped: [...skipped.map(pip_audit_readPackage), ...packagesIn(sbom, pip_audit_name).filter(one => !isJudged(one))],
        database: pip_audit_readDatabase((0,lib_json/* parseJson */.qF)(about, `the questions of ${pip_audit_name}`, 1024 * 1024)),
    };
}
function hasVersion(dependency) {
    return (0,lib_json/* textAt */.$6)(dependency, 'version') !== undefined;
}
function pip_audit_readPackage(dependency) {
    const [project, version] = [(0,lib_json.at)(dependency, 'name'), (0,lib_json/* textAt */.$6)(dependency, 'version')];
    const purl = version === undefined ? undefined : `pkg:pypi/${project}@${encodePart(version)}`;
    return report_fields_packageOf(pip_audit_name, { name: project, version, type: 'PyPI', purl });
}
function pip_audit_readMatch(vulnerability, dependency) {
    const id = requiredText(pip_audit_name, (0,lib_json.at)(vulnerability, 'id'), 'vulnerability identifier');
    return {
        assessment: pip_audit_readAssessment(id, vulnerability),
        ids: [...new Set([id, ...(0,lib_json/* textsAt */.i1)(vulnerability, 'aliases')])],
        package: pip_audit_readPackage(dependency),
        locations: [],
    };
}
/** It gives no severity. Without a version that fixes it, it does not say whether there is none. */
function pip_audit_readAssessment(id, vulnerability) {
    const versions = (0,lib_json/* textsAt */.i1)(vulnerability, 'fix_versions');
    return {
        id,
        severity: 'UNKNOWN',
        source: 'unknown',
        fix: { state: versions.length > 0 ? 'fixed' : 'unknown', versions },
        ...withoutUndefined({
            title: titleOf((0,lib_json/* textAt */.$6)(vulnerability, 'description')),
            url: `https://osv.dev/vulnerability/${encodeURIComponent(id)}`,
        }),
    };
}
/** A service answers with what it knows at that time. */
function pip_audit_readDatabase(about) {
    const [source, built] = [(0,lib_json/* textAt */.$6)(about, 'service'), (0,lib_json/* textAt */.$6)(about, 'asked')];
    return source === undefined ? { unused: true } : withoutUndefined({ source, built });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/scanners/safety.js





const safety_name = 'safety';
const safety = {
    title: 'Safety',
    home: 'https://github.com/pyupio/safety',
    cannotSee: 'all packages but those of Python, and those that its report does not list',
    onlyType: 'pypi',
    isGiven: true,
    parse: parseSafety,
};
/**
 * Reads a report of `safety check --output json` (safety/formatters/json.py), which somebody made before. It may list other packages
 * than the target has, so only those in `sbom` count, and it says nothing of those that it does not list. What its settings ignore is a finding as well: the policy decides.
 */
function parseSafety({ report, sbom = '{}' }) {
    const document = parseJsonParts(report, `the report of ${safety_name}`, 2, part => part);
    const scanned = (0,lib_json.at)(document, 'scanned_packages');
    if (!(0,lib_shape/* isObject */.Gv)(scanned))
        throw badReport(safety_name, 'it has no "scanned_packages".');
    const packages = packagesIn(sbom, safety_name);
    const found = ['vulnerabilities', 'ignored_vulnerabilities'].flatMap(key => requiredList(safety_name, document, key));
    const listed = Object.values(scanned).map(one => safety_readPackage((0,lib_json.at)(one, 'name'), (0,lib_json.at)(one, 'version')));
    const [isOfTarget, isListed] = [membersOf(packages), membersOf(listed)];
    return {
        matches: found.map(safety_readMatch).filter(match => isOfTarget(match.package)),
        judged: listed.filter(isOfTarget),
        skipped: packages.filter(one => !isListed(one)),
        database: withoutUndefined({ built: safety_timeOf((0,lib_json/* textAt */.$6)(document, 'report_meta', 'timestamp')) }),
    };
}
function safety_readPackage(project, version) {
    const known = typeof version === 'string' && version !== '';
    const purl = known ? `pkg:pypi/${project}@${encodePart(version)}` : undefined;
    return report_fields_packageOf(safety_name, { name: project, version, type: 'PyPI', purl });
}
function safety_readMatch(vulnerability) {
    const number = requiredText(safety_name, (0,lib_json.at)(vulnerability, 'vulnerability_id'), 'vulnerability identifier');
    // Its own numbers for what has no CVE begin with PVE.
    const named = (0,lib_json/* textAt */.$6)(vulnerability, 'CVE')?.split(',')[0]?.trim();
    const id = named || `SAFETY-${number}`;
    return {
        assessment: safety_readAssessment(id, vulnerability),
        ids: [...new Set([id, `SAFETY-${number}`])],
        package: safety_readPackage((0,lib_json.at)(vulnerability, 'package_name'), (0,lib_json.at)(vulnerability, 'analyzed_version')),
        locations: [],
    };
}
/** Only reports of its paid service have a severity. */
function safety_readAssessment(id, vulnerability) {
    const severity = parseSeverity((0,lib_json/* textAt */.$6)(vulnerability, 'severity', 'cvssv3', 'base_severity'));
    const versions = (0,lib_json/* textsAt */.i1)(vulnerability, 'fixed_versions');
    return {
        id,
        severity,
        source: severity === 'UNKNOWN' ? 'unknown' : 'safety',
        fix: { state: versions.length > 0 ? 'fixed' : 'unknown', versions },
        ...withoutUndefined({
            title: titleOf((0,lib_json/* textAt */.$6)(vulnerability, 'advisory')),
            url: (0,lib_json/* textAt */.$6)(vulnerability, 'more_info_url'),
        }),
    };
}
/** The time of the report, without a zone: taken as UTC. A database is at least as old. */
function safety_timeOf(text = '') {
    const [, date, time] = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)/.exec(text) ?? [];
    return date === undefined || Number.isNaN(Date.parse(`${date}T${time}Z`)) ? undefined : `${date}T${time}Z`;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/scanners/trivy.js



const trivy_name = 'trivy';
const trivy = {
    title: 'Trivy',
    home: 'https://github.com/aquasecurity/trivy',
    cannotSee: 'in directories, packages that are installed, for example in a virtual environment, and packages only for development',
    parse: ({ report, about }) => ({ ...parseTrivy(report), database: parseTrivyDatabase(about) }),
};
/** The keys of a vulnerability and of a package that are read: a fifth of them. */
const trivy_neededKeys = keepKeys(...[
    'VulnerabilityID',
    'VendorIDs',
    'PkgPath',
    'PkgName',
    'InstalledVersion',
    'PkgIdentifier',
    'FixedVersion',
    'Status',
], ...['Severity', 'SeveritySource', 'DataSource', 'CVSS', 'Title', 'PrimaryURL', 'PublishedDate'], ...['Name', 'Version', 'Identifier', 'Repository']);
function trivy_neededOf(part) {
    const needed = trivy_neededKeys(part);
    return isOfSuse((0,lib_json/* textAt */.$6)(part, 'VulnerabilityID'))
        ? { ...needed, References: (0,lib_json.at)(part, 'References') }
        : needed;
}
/**
 * Reads `trivy --format json` of schema version 2. If trivy finds nothing to scan in a target, its report has no `Results`.
 */
function parseTrivy(source) {
    const report = parseJsonParts(source, `the report of ${trivy_name}`, 4, trivy_neededOf);
    const version = (0,lib_json.at)(report, 'SchemaVersion');
    if (version !== 2)
        throw badReport(trivy_name, `its SchemaVersion is ${JSON.stringify(version)}, but only 2 is known.`);
    const results = (0,lib_json.at)(report, 'Results') === undefined ? [] : requiredList(trivy_name, report, 'Results');
    return {
        matches: results.flatMap(trivy_readResult),
        judged: results.flatMap(readJudged),
        skipped: results.flatMap(readSkipped),
    };
}
/** Reads what `trivy version --format json` says of the database, which has its date, and `digest`. */
function parseTrivyDatabase(text) {
    const about = (0,lib_json/* parseJson */.qF)(text, `the version report of ${trivy_name}`, 1024 * 1024);
    const database = (0,lib_json.at)(about, 'VulnerabilityDB');
    return withoutUndefined({
        version: (0,lib_json/* numberAt */.tk)(database, 'Version')?.toString(),
        built: (0,lib_json/* textAt */.$6)(database, 'UpdatedAt'),
        digest: (0,lib_json/* textAt */.$6)(about, 'digest'),
    });
}
function trivy_readResult(result) {
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
            published: report_fields_timeOf((0,lib_json/* textAt */.$6)(vulnerability, 'PublishedDate')),
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
const scanners_scanners = { grype: grype, trivy: trivy, 'osv-scanner': osvScanner, 'pip-audit': pipAudit, safety: safety };
const scannerNames = Object.keys(scanners_scanners);
function scannersThat(has) {
    return scannerNames.filter(name => has(scanners_scanners[name]));
}
/** The scanners that do not run here: somebody gives their report. */
const givenScanners = scannersThat(format => format.isGiven);
/** The scanners that leave the epoch out of the versions of some RPMs. */
const scannersWithoutEpochs = scannersThat(format => format.leavesOutEpochs);

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/findings-document.js







// docs/schema/findings.v1.json has the same rules.
const findings_document_line = (0,lib_shape/* matching */.wC)(/^[\s\S]{0,4000}$/, 'text of at most 4000 characters');
const findings_document_digest = (0,lib_shape/* matching */.wC)(/^sha256:[0-9a-f]{64}$/, '"sha256:" and 64 lower-case hexadecimal digits');
const severity = (0,lib_shape/* oneOf */.yL)(...severity_severities);
const findings_document_time = (0,lib_shape/* matching */.wC)(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/, 'a time like 2026-01-31T12:00:00Z');
const findings_document_count = (0,lib_shape/* number */.ai)(0, Number.MAX_SAFE_INTEGER);
const fix = (0,lib_shape/* object */.Ik)({ state: (0,lib_shape/* oneOf */.yL)(...fixStates), versions: (0,lib_shape/* list */.p_)(findings_document_line, 1000) });
const opinion = (0,lib_shape/* object */.Ik)({
    scanner: (0,lib_shape/* oneOf */.yL)(...scannerNames),
    id: lib_shape/* text */.Qq,
    severity,
    source: lib_shape/* text */.Qq,
    fix,
    title: (0,lib_shape/* optional */.lq)(findings_document_line),
    url: (0,lib_shape/* optional */.lq)(findings_document_line),
    cvss: (0,lib_shape/* optional */.lq)((0,lib_shape/* number */.ai)(0, 10)),
    epss: (0,lib_shape/* optional */.lq)((0,lib_shape/* number */.ai)(0, 1)),
    knownExploited: (0,lib_shape/* optional */.lq)(lib_shape/* boolean */.zM),
    published: (0,lib_shape/* optional */.lq)(findings_document_time),
});
const findings_document_finding = (0,lib_shape/* object */.Ik)({
    id: lib_shape/* text */.Qq,
    aliases: (0,lib_shape/* list */.p_)(lib_shape/* text */.Qq, 1000),
    package: (0,lib_shape/* object */.Ik)({
        name: lib_shape/* text */.Qq,
        version: findings_document_line,
        type: findings_document_line,
        purl: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
        otherDistributions: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(lib_shape/* text */.Qq, 10)),
    }),
    severity,
    fix,
    locations: (0,lib_shape/* list */.p_)(findings_document_line),
    opinions: (0,lib_shape/* list */.p_)(opinion, 1000),
    epss: (0,lib_shape/* optional */.lq)((0,lib_shape/* number */.ai)(0, 1)),
    knownExploited: (0,lib_shape/* optional */.lq)(lib_shape/* boolean */.zM),
    since: (0,lib_shape/* optional */.lq)(findings_document_time),
    unseen: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)((0,lib_shape/* oneOf */.yL)(...scannerNames), 10)),
    disagreement: (0,lib_shape/* optional */.lq)((0,lib_shape/* oneOf */.yL)('severity', 'presence')),
});
const database = (0,lib_shape/* object */.Ik)({
    version: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
    built: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
    source: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
    feeds: (0,lib_shape/* optional */.lq)((0,lib_shape/* object */.Ik)({ epss: (0,lib_shape/* optional */.lq)(findings_document_time), knownExploited: (0,lib_shape/* optional */.lq)(findings_document_time) })),
    digest: (0,lib_shape/* optional */.lq)(findings_document_digest),
    unused: (0,lib_shape/* optional */.lq)(lib_shape/* boolean */.zM),
    sample: (0,lib_shape/* optional */.lq)(lib_shape/* boolean */.zM),
});
const scanner = (0,lib_shape/* object */.Ik)({
    name: (0,lib_shape/* oneOf */.yL)(...scannerNames),
    version: lib_shape/* text */.Qq,
    sha256: (0,lib_shape/* optional */.lq)(lib_shape/* hexDigest */.w0),
    status: (0,lib_shape/* oneOf */.yL)('ok', 'error'),
    database,
    error: (0,lib_shape/* optional */.lq)(findings_document_line),
});
const target = (0,lib_shape/* object */.Ik)({
    kind: (0,lib_shape/* oneOf */.yL)(...targetKinds),
    name: lib_shape/* text */.Qq,
    path: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
    platform: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
    digest: (0,lib_shape/* optional */.lq)(findings_document_digest),
});
const findings_document_counts = (0,lib_shape/* object */.Ik)({ UNKNOWN: findings_document_count, NEGLIGIBLE: findings_document_count, LOW: findings_document_count, MEDIUM: findings_document_count, HIGH: findings_document_count, CRITICAL: findings_document_count });
const feed = (0,lib_shape/* object */.Ik)({
    sha256: lib_shape/* hexDigest */.w0,
    date: findings_document_time,
    version: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
});
const baseline = (0,lib_shape/* object */.Ik)({
    kind: (0,lib_shape/* oneOf */.yL)(...baselineKinds),
    name: lib_shape/* text */.Qq,
    scanned: (0,lib_shape/* optional */.lq)(findings_document_time),
    error: (0,lib_shape/* optional */.lq)(findings_document_line),
});
const findings_document_shape = (0,lib_shape/* object */.Ik)({
    schema: (0,lib_shape/* oneOf */.yL)(findings_findingsSchema),
    target,
    scanned: findings_document_time,
    scanners: (0,lib_shape/* list */.p_)(scanner, 10),
    unjudged: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(findings_document_line)),
    feeds: (0,lib_shape/* optional */.lq)((0,lib_shape/* object */.Ik)({ epss: (0,lib_shape/* optional */.lq)(feed), knownExploited: (0,lib_shape/* optional */.lq)(feed) })),
    packageStatus: (0,lib_shape/* optional */.lq)(packageStatuses),
    baseline: (0,lib_shape/* optional */.lq)(baseline),
    summary: (0,lib_shape/* object */.Ik)({ total: findings_document_count, severities: findings_document_counts, fixable: findings_document_count, disagreements: findings_document_count }),
    findings: (0,lib_shape/* list */.p_)(findings_document_finding),
});
/** Parses `vulnerabilities.json`. `what` names it in errors. Throws a Problem. */
function parseFindings(source, what) {
    return (0,lib_shape/* readShape */._f)(findings_document_shape, (0,lib_json/* parseJson */.qF)(source, what), what, 'Regenerate it with scan-image.');
}
/** Makes the document. Computes its counts, so that they agree with the list. */
function findingsDocument(parts) {
    const { findings, unjudged = [], feeds = {}, packageStatus } = parts;
    const severities_ = Object.fromEntries([...severities].reverse().map(one => [one, findings.filter(finding => finding.severity === one).length]));
    return {
        schema: findingsSchema,
        target: parts.target,
        scanned: parts.scanned,
        scanners: parts.scanners,
        ...(unjudged.length === 0 ? {} : { unjudged }),
        ...(Object.keys(feeds).length === 0 ? {} : { feeds }),
        ...(packageStatus === undefined ? {} : { packageStatus }),
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




const vulnerabilities_files = {
    document: targetFile('vulnerabilities.json', 'application/vnd.release-tools.findings.v1+json', 'no'),
    /** The same findings as CycloneDX, apart from the SBOM. */
    vdr: targetFile('vulnerabilities.cdx.json', 'application/vnd.cyclonedx+json', 'no'),
};
/** Everything that the scanners found in the project, and in each image and platform. */
const vulnerabilities = defineKind({
    kind: 'vulnerabilities',
    files: vulnerabilities_files,
    requirable: { absent: 'nothing was scanned. Run scan-image.', lacking: 'was not scanned. Run scan-image for it.' },
    parse(text, path) {
        if (path.endsWith(vulnerabilities_files.vdr.name))
            return parseVdr(text, path);
        const document = parseFindings(text, path);
        // The policy judges findings of tools less strictly.
        if (document.target.kind !== 'tools')
            return document;
        throw new problem/* Problem */.A(`read ${path}`, {
            found: 'it is about tools, and not about what is released.',
            next: 'Run scan-image again.',
        });
    },
    targetOf: ({ target }) => target,
    // The policy judges the document; the VDR says the same to others.
    present: found => found.some(isDocument),
    lacking: (found, released) => lackingTargets(found.filter(isDocument), released),
    // The path says what a file is about. The name in it may be another spelling of the project's name.
    summarise: (found) => found.flatMap(({ document, target: { name } }) => 'findings' in document ? [{ ...document, target: { ...document.target, name } }] : []),
});
function isDocument({ path }) {
    return path.endsWith(vulnerabilities_files.document.name);
}
/** Reads a vulnerability disclosure report in CycloneDX. `path` names it in errors. Throws a Problem for anything else. */
function parseVdr(text, path) {
    const document = (0,lib_json/* parseJson */.qF)(text, path);
    const isVdr = (0,lib_json/* textAt */.$6)(document, 'bomFormat') === 'CycloneDX' && Array.isArray((0,lib_json.at)(document, 'vulnerabilities'));
    if (isVdr)
        return { target: imageOfSbom(document) };
    throw new problem/* Problem */.A(`read ${path}`, {
        found: 'it is not a vulnerability disclosure report in the format CycloneDX.',
        next: 'Run scan-image again.',
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/tools.js









const tools_files = {
    cyclonedx: ofTools(sbom.files.cyclonedx),
    spdx: ofTools(sbom.files.spdx),
    findings: ofTools(vulnerabilities.files.document),
    vdr: ofTools(vulnerabilities.files.vdr),
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
        if (path === tools_files.vdr.path)
            return parseVdr(text, path);
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
    throw new problem/* Problem */.A(`read ${path}`, {
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

;// CONCATENATED MODULE: ./packages/evidence/lib/vex/csaf-products.js


const hash = (value, at) => {
    const read = having({ algorithm: lib_shape/* text */.Qq, value: (0,lib_shape/* matching */.wC)(/^[0-9a-fA-F]{32,}$/, 'hexadecimal digits') })(value, at);
    const isSha256 = read.algorithm.toLowerCase() === 'sha256';
    return { algorithm: read.algorithm, value: isSha256 ? sha256Hex(read.value, `${at}.value`) : read.value };
};
const helper = having({
    purl: (0,lib_shape/* optional */.lq)((0,lib_shape/* matching */.wC)(/^pkg:\S+$/, 'a package URL')),
    hashes: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(having({ file_hashes: (0,lib_shape/* list */.p_)(hash, 1000) }), 1000)),
});
const csaf_products_fullName = having({ name: lib_shape/* text */.Qq, product_id: lib_shape/* text */.Qq, product_identification_helper: (0,lib_shape/* optional */.lq)(helper) });
const branch = (value, at) => having({ category: lib_shape/* text */.Qq, name: lib_shape/* text */.Qq, product: (0,lib_shape/* optional */.lq)(csaf_products_fullName), branches: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(branch)) })(value, at);
const relationship = having({
    category: lib_shape/* text */.Qq,
    full_product_name: csaf_products_fullName,
    product_reference: lib_shape/* text */.Qq,
    relates_to_product_reference: lib_shape/* text */.Qq,
});
const productTree = having({
    branches: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(branch)),
    full_product_names: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(csaf_products_fullName)),
    relationships: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(relationship)),
    product_groups: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(having({ group_id: lib_shape/* text */.Qq, product_ids: (0,lib_shape/* list */.p_)(lib_shape/* text */.Qq) }))),
});
/** Reads what ids stand for. Throws WrongShape if one is defined twice, or a relationship names one that is not there. */
function productsOf(tree) {
    const byId = new Map();
    const find = (id, at) => {
        const found = byId.get(id);
        if (found !== undefined)
            return found;
        throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(at)} names the product ${JSON.stringify(id)}, which product_tree does not define.`, at);
    };
    const add = (id, product, at) => {
        if (byId.has(id))
            throw new lib_shape/* WrongShape */.zq(`product_tree defines the product ${JSON.stringify(id)} twice.`, at);
        byId.set(id, product);
    };
    const single = [...(tree.full_product_names ?? []), ...inBranches(tree.branches ?? [])];
    for (const one of single)
        add(one.product_id, { ...csaf_products_componentOf(one), subcomponents: [] }, 'product_tree');
    for (const [index, one] of (tree.relationships ?? []).entries()) {
        const at = `product_tree.relationships[${index}]`;
        const [part, whole] = [find(one.product_reference, at), find(one.relates_to_product_reference, at)];
        // What a purl of its own names is the part as it is in the whole.
        const own = csaf_products_componentOf(one.full_product_name);
        const inner = { names: [...part.names, ...own.names], sha256: [...part.sha256, ...own.sha256] };
        add(one.full_product_name.product_id, { names: whole.names, sha256: whole.sha256, subcomponents: [inner] }, at);
    }
    const groups = new Map((tree.product_groups ?? []).map(one => [one.group_id, one.product_ids]));
    const members = (id, at) => {
        const found = groups.get(id);
        if (found !== undefined)
            return found;
        throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(at)} names the group ${JSON.stringify(id)}, which product_tree does not define.`, at);
    };
    return {
        product: find,
        idsOf: ({ product_ids = [], group_ids = [] }, at) => [...product_ids, ...group_ids.flatMap(id => members(id, at))],
    };
}
function inBranches(branches) {
    return branches.flatMap(one => [...(one.product ? [one.product] : []), ...inBranches(one.branches ?? [])]);
}
function csaf_products_componentOf({ product_identification_helper: known }) {
    const hashes = (known?.hashes ?? []).flatMap(one => one.file_hashes);
    return {
        names: known?.purl === undefined ? [] : [known.purl],
        sha256: hashes.filter(({ algorithm }) => algorithm.toLowerCase() === 'sha256').map(({ value }) => value),
    };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/vex/csaf.js



// CSAF 2.0: https://docs.oasis-open.org/csaf/csaf/v2.0/os/csaf-v2.0-os.html. Numbers are those of its sections.
const vex = 'csaf_vex';
/** 3.2.3.9: what a list of products says of them. Others (`recommended`) say nothing of whether they are affected. */
const csaf_statusOf = {
    first_affected: 'affected',
    known_affected: 'affected',
    last_affected: 'affected',
    known_not_affected: 'not_affected',
    first_fixed: 'fixed',
    fixed: 'fixed',
    under_investigation: 'under_investigation',
};
const groups = Object.keys(csaf_statusOf);
const labels = [
    'component_not_present',
    'inline_mitigations_already_exist',
    'vulnerable_code_cannot_be_controlled_by_adversary',
    'vulnerable_code_not_in_execute_path',
    'vulnerable_code_not_present',
];
const ids = (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(lib_shape/* text */.Qq));
const whose = { product_ids: ids, group_ids: ids };
const csaf_details = having({ category: lib_shape/* text */.Qq, details: lib_shape/* text */.Qq, ...whose });
const vulnerability = having({
    cve: (0,lib_shape/* optional */.lq)((0,lib_shape/* matching */.wC)(/^CVE-\d{4}-\d{4,}$/, 'an identifier like CVE-2026-12345')),
    ids: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(having({ system_name: lib_shape/* text */.Qq, text: lib_shape/* text */.Qq }), 1000)),
    product_status: (0,lib_shape/* optional */.lq)(having(Object.fromEntries(groups.map(name => [name, ids])))),
    flags: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(having({ label: (0,lib_shape/* oneOf */.yL)(...labels), ...whose }))),
    threats: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(csaf_details)),
    remediations: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(csaf_details)),
});
const csaf_document = having({
    category: (0,lib_shape/* oneOf */.yL)(vex, 'csaf_security_advisory'),
    csaf_version: (0,lib_shape/* oneOf */.yL)('2.0'),
    publisher: having({ category: lib_shape/* text */.Qq, name: lib_shape/* text */.Qq, namespace: (0,lib_shape/* matching */.wC)(/^[a-z][a-z0-9+.-]*:\S+$/i, 'a URI') }),
    title: lib_shape/* text */.Qq,
    tracking: having({
        id: lib_shape/* text */.Qq,
        status: (0,lib_shape/* oneOf */.yL)('draft', 'interim', 'final'),
        version: lib_shape/* text */.Qq,
        initial_release_date: time,
        current_release_date: time,
        revision_history: some((0,lib_shape/* list */.p_)(having({ date: time, number: lib_shape/* text */.Qq, summary: lib_shape/* text */.Qq }))),
    }),
});
const csaf_shape = having({ document: csaf_document, product_tree: productTree, vulnerabilities: some((0,lib_shape/* list */.p_)(vulnerability, 10_000)) });
/**
 * Reads a CSAF 2.0 document: a VEX document (profile 5) or a security advisory. Every product of every vulnerability is a statement. Throws a
 * Problem for what makes a document invalid and would change what it says: scanners skip such documents without a word.
 */
function parseCsaf(value, name) {
    const read = (content, at) => {
        const whole = csaf_shape(content, at);
        const products = productsOf(whole.product_tree);
        return whole.vulnerabilities.flatMap((one, index) => statementsOf(one, { whole, products, name, index, at: `vulnerabilities[${index}]` }));
    };
    return bounded(readDocument(read, value, name, 'CSAF 2.0'), name);
}
function statementsOf(one, place) {
    const { whole, products, name, index, at } = place;
    const names = [...(one.cve === undefined ? [] : [one.cve]), ...(one.ids ?? []).map(id => id.text)];
    if (names.length === 0)
        throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(at)} has neither cve nor ids.`, at);
    return [...statusesOf(one, at)].map(([id, status]) => {
        const product = products.product(id, `${at}.product_status`);
        const said = saidOf(one, id, status, place);
        const time = whole.document.tracking.current_release_date;
        return { ids: names, products: [product], status, ...said, time, document: name, index };
    });
}
/** The status of each product. One that is in groups that contradict each other makes the document invalid (6.1.6). */
function statusesOf({ product_status: all = {} }, at) {
    const found = new Map();
    for (const group of groups) {
        for (const id of all[group] ?? []) {
            const before = found.get(id);
            if (before !== undefined && before !== csaf_statusOf[group]) {
                const says = `says of the product ${JSON.stringify(id)} both ${before} and ${csaf_statusOf[group]}`;
                throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(at)} ${says}.`, `${at}.product_status`);
            }
            found.set(id, csaf_statusOf[group]);
        }
    }
    return found;
}
/** Why a product has its status. A VEX document must say why one is not affected, and what to do if it is (4.5). */
function saidOf(one, id, status, { whole, products, at }) {
    const about = (all) => all?.find(each => products.idsOf(each, at).includes(id));
    const impact = about(one.threats?.filter(({ category }) => category === 'impact'))?.details;
    if (status === 'not_affected') {
        const justification = about(one.flags)?.label;
        if (justification === undefined && impact === undefined)
            throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(at)} says that the product ${JSON.stringify(id)} is not affected, without a flag or a threat of the category "impact".`, at);
        return { ...(justification && { justification }), ...(impact && { detail: impact }) };
    }
    const remedy = about(one.remediations)?.details;
    if (status === 'affected' && remedy === undefined && whole.document.category === vex)
        throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(at)} says that the product ${JSON.stringify(id)} is affected, without a remediation.`, at);
    return remedy === undefined ? {} : { detail: remedy };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/vex/cyclonedx-refs.js



const cyclonedx_refs_hash = (value, at) => {
    const read = having({ alg: lib_shape/* text */.Qq, content: lib_shape/* text */.Qq })(value, at);
    return read.alg === 'SHA-256' ? sha256Hex(read.content, `${at}.content`) : undefined;
};
const component = (value, at) => having({
    'bom-ref': (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
    purl: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
    hashes: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(cyclonedx_refs_hash, 1000)),
    components: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(component)),
})(value, at);
/** `urn:cdx:SERIAL/VERSION#REF`: a component of another document. Its reference is, in all that we write, its package URL. */
const bomLink = /^(urn:cdx:[0-9a-f-]{36}\/[1-9]\d*)(?:#(.+))?$/i;
/** What is affected, as statements name it. Throws WrongShape for a reference to nothing. */
function cyclonedx_refs_productsOf({ ref, versions, at }, refs) {
    const [, bom, fragment] = bomLink.exec(ref) ?? [];
    const found = refs.get(ref) ?? (bom === undefined ? undefined : linked(bom.toLowerCase(), fragment));
    if (found === undefined)
        throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(`${at}.ref`)} is ${JSON.stringify(ref.slice(0, 200))}, which is neither a component of the document nor a BOM-Link.`, `${at}.ref`);
    return versions === undefined ? [found] : versions.map(version => ofVersion(found, version));
}
function linked(bom, fragment) {
    const whole = { names: [bom], sha256: [] };
    return { ...whole, subcomponents: fragment === undefined ? [] : [{ names: [decoded(fragment)], sha256: [] }] };
}
function decoded(fragment) {
    try {
        return decodeURIComponent(fragment);
    }
    catch {
        return fragment;
    }
}
/** The same for one version: what a package URL names without one, it names with this one. */
function ofVersion(product, version) {
    const named = (one) => ({
        sha256: [],
        names: one.names.map(name => versioned(name, version)),
    });
    const { subcomponents } = product;
    if (subcomponents.length === 0)
        return { ...named(product), subcomponents };
    return { ...product, subcomponents: subcomponents.map(named) };
}
function versioned(name, version) {
    const purl = purl_parsePurl(name);
    if (purl === undefined || purl.version !== '')
        return name;
    const [, path = name, rest = ''] = /^([^?#]*)(.*)$/.exec(name) ?? [];
    return `${path}@${encodePart(version)}${rest}`;
}
/** The components of the document by their references: parts of what it describes. */
function referencesOf(bom) {
    const root = bom.metadata?.component;
    const refs = new Map();
    const add = (one, product) => {
        const ref = one['bom-ref'];
        if (ref === undefined)
            return;
        if (refs.has(ref))
            throw new lib_shape/* WrongShape */.zq(`it has the bom-ref ${JSON.stringify(ref)} twice.`, 'components');
        refs.set(ref, product);
    };
    const parts = [...(bom.components ?? []), ...(root?.components ?? [])];
    if (root !== undefined)
        add(root, { ...cyclonedx_refs_componentOf(root), subcomponents: [] });
    const isNamed = root?.purl !== undefined || (root?.hashes ?? []).some(one => one !== undefined);
    for (const one of flat(parts)) {
        const own = cyclonedx_refs_componentOf(one);
        add(one, root !== undefined && isNamed ? { ...cyclonedx_refs_componentOf(root), subcomponents: [own] } : { ...own, subcomponents: [] });
    }
    return refs;
}
function flat(components) {
    return components.flatMap(one => [one, ...flat(one.components ?? [])]);
}
function cyclonedx_refs_componentOf({ purl, hashes = [] }) {
    return { names: purl === undefined ? [] : [purl], sha256: hashes.filter(one => one !== undefined) };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/vex/cyclonedx-vex.js



// CycloneDX 1.4 to 1.7: https://cyclonedx.org/docs/1.6/json/#vulnerabilities
const cyclonedx_vex_statusOf = {
    resolved: 'fixed',
    resolved_with_pedigree: 'fixed',
    exploitable: 'affected',
    in_triage: 'under_investigation',
    false_positive: 'not_affected',
    not_affected: 'not_affected',
};
const justifications = [
    'code_not_present',
    'code_not_reachable',
    'requires_configuration',
    'requires_dependency',
    'requires_environment',
    'protected_by_compiler',
    'protected_at_runtime',
    'protected_at_perimeter',
    'protected_by_mitigating_control',
];
const analysis = having({
    state: (0,lib_shape/* optional */.lq)((0,lib_shape/* oneOf */.yL)(...Object.keys(cyclonedx_vex_statusOf))),
    justification: (0,lib_shape/* optional */.lq)((0,lib_shape/* oneOf */.yL)(...justifications)),
    detail: (0,lib_shape/* optional */.lq)(vex_statement_words),
    firstIssued: (0,lib_shape/* optional */.lq)(time),
    lastUpdated: (0,lib_shape/* optional */.lq)(time),
});
const cyclonedx_vex_vulnerability = having({
    id: vulnerabilityId,
    references: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(having({ id: vulnerabilityId }), 1000)),
    analysis: (0,lib_shape/* optional */.lq)(analysis),
    affects: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(having({ ref: lib_shape/* text */.Qq, versions: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(having({ version: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq), range: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq) }), 1000)) }))),
});
const cyclonedx_vex_shape = having({
    bomFormat: (0,lib_shape/* oneOf */.yL)('CycloneDX'),
    specVersion: (0,lib_shape/* oneOf */.yL)('1.4', '1.5', '1.6', '1.7'),
    version: (0,lib_shape/* optional */.lq)((0,lib_shape/* number */.ai)(1, Number.MAX_SAFE_INTEGER)),
    metadata: (0,lib_shape/* optional */.lq)(having({ timestamp: (0,lib_shape/* optional */.lq)(time), component: (0,lib_shape/* optional */.lq)(component) })),
    components: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(component)),
    vulnerabilities: some((0,lib_shape/* list */.p_)(cyclonedx_vex_vulnerability, 10_000)),
});
/**
 * Reads a CycloneDX document with `vulnerabilities`: a VEX file whose references are BOM-Links, or an SBOM whose references are its own
 * components. A vulnerability without an analysis says nothing, and is left out. Throws a Problem for what is wrong.
 */
function parseCycloneDxVex(value, name) {
    const read = (content, at) => {
        const bom = cyclonedx_vex_shape(content, at);
        const refs = referencesOf(bom);
        const statements = bom.vulnerabilities.flatMap((one, index) => statementOf(one, { bom, refs, name, index }));
        if (statements.length > 0)
            return statements;
        throw new lib_shape/* WrongShape */.zq('no vulnerability in it has an analysis with a state.', 'vulnerabilities');
    };
    return bounded(readDocument(read, value, name, 'CycloneDX 1.4 to 1.7'), name);
}
function statementOf(one, { bom, refs, name, index }) {
    const { state, justification, detail, lastUpdated, firstIssued } = one.analysis ?? {};
    if (state === undefined)
        return [];
    const at = `vulnerabilities[${index}]`;
    const status = cyclonedx_vex_statusOf[state];
    const when = lastUpdated ?? firstIssued ?? bom.metadata?.timestamp;
    if (when === undefined)
        throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(at)} has no time, and neither has the document.`, at);
    if (state === 'not_affected' && justification === undefined && detail === undefined)
        throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(at)} says "not_affected" without a justification or a detail.`, at);
    const said = justification ?? (state === 'false_positive' ? state : undefined);
    return [
        {
            ids: [one.id, ...(one.references ?? []).map(({ id }) => id)],
            products: affected(one, at).flatMap(each => cyclonedx_refs_productsOf(each, refs)),
            status,
            ...(said && { justification: said }),
            ...(detail && { detail }),
            time: when,
            document: name,
            index,
        },
    ];
}
/** What a vulnerability affects. Without that, nobody knows what is meant. A range cannot be compared with the versions of every ecosystem. */
function affected({ affects = [] }, at) {
    if (affects.length === 0)
        throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(at)} has no affects.`, `${at}.affects`);
    return affects.map(({ ref, versions }, index) => {
        const place = `${at}.affects[${index}]`;
        if (versions?.some(({ version }) => version === undefined))
            throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(place)} names versions by a range. Only single versions are read.`, place);
        return { ref, at: place, ...(versions && { versions: versions.flatMap(({ version }) => version ?? []) }) };
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/vex/read-vex.js




/** How the predicate types of attestations begin whose predicate is read. CSAF has none, so that it is the address of its schema. */
const vexTypes = [
    openVexType,
    'https://cyclonedx.org/bom',
    'https://docs.oasis-open.org/csaf/csaf/v2.0/csaf_json_schema.json',
];
/** The formats, by what all their documents have. */
const formats = [
    { isOne: value => (0,lib_json/* textAt */.$6)(value, '@context') !== undefined, parse: parseOpenVex },
    { isOne: value => (0,lib_json/* textAt */.$6)(value, 'document', 'csaf_version') !== undefined, parse: parseCsaf },
    { isOne: value => (0,lib_json.at)(value, 'bomFormat') !== undefined, parse: parseCycloneDxVex },
];
/**
 * Reads a VEX document in OpenVEX 0.2.0, CSAF 2.0 or CycloneDX. Refuses what is larger than 32 MiB, nested deeper than 100 levels, or has a key
 * twice. Throws a Problem that names the document, the place and the rule.
 */
function readVex(json, name) {
    return { name, statements: parseVex(strict_json_parseStrictJson(json, name, lib_limits/* limits */.F.document), name) };
}
/** The statements of a document that was parsed already, for example the predicate of an attestation. */
function parseVex(value, name) {
    const format = formats.find(({ isOne }) => isOne(value));
    if (format !== undefined)
        return format.parse(value, name);
    throw new problem/* Problem */.A(`read ${name}`, {
        found: `it is not a VEX document: it has neither the @context of OpenVEX (${openVexContext}), nor document.csaf_version, nor bomFormat.`,
        next: 'Give an OpenVEX 0.2.0, CSAF 2.0 or CycloneDX document.',
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/vex.js



/** Directory of the VEX documents in the release directory. */
const vexDir = 'vex/';
/** The path of a document in the release, by the path that the policy has for it. */
function vexPath(path) {
    return `${vexDir}${basename(path)}`;
}
/** The VEX documents that the policy names, as the repository has them, so that anyone can compute the verdict again. */
const vex_vex = defineKind({
    kind: 'vex',
    files: {
        document: {
            name: `${vexDir}…`,
            mediaType: 'application/json',
            reproducible: 'bytes',
            targetAt: (path, project) => path.startsWith(vexDir) ? { kind: 'directory', name: project } : undefined,
        },
    },
    requirable: { absent: 'there is no VEX document. Name one in the policy, at `vulnerabilities.vex.files`.' },
    parse: (text, path) => readVex(text, path),
    present: anyFound,
    summarise: (found) => found.map(({ document }) => document),
});

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/register.js
































/** Every kind, in the order in which notes and reports name them. */
const register = [
    gates,
    gateOutputs,
    penetrationTest,
    securityReview,
    sourceRecords,
    sourceSummary,
    advisories,
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
    vex_vex,
    provenance,
    imageSignature,
    signingEvents,
    auditLog,
    verifyLog,
    securitySignals,
    badges,
    releaseIndex,
    notes,
    page_page,
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

;// CONCATENATED MODULE: ./packages/release/lib/collect/asset-rules.js



/** Throws a Problem for a file that GitHub would refuse. `what` names it, `size` is in bytes. */
function requireAssetSize(what, size) {
    if (size < lib_limits/* assetLimit */.y)
        return;
    throw new problem/* Problem */.A(`use ${what} as an asset of a GitHub release`, {
        found: `it has ${size} bytes, but GitHub accepts less than 2 GiB (${lib_limits/* assetLimit */.y} bytes).`,
        next: 'Split the artifacts over several releases, or publish the largest elsewhere and link to it.',
    });
}
/** The chunks of such a file. Throws the same Problem as soon as they are too many. */
async function* ofAssetSize(what, chunks) {
    let size = 0;
    for await (const chunk of chunks) {
        size += chunk.length;
        requireAssetSize(what, size);
        yield chunk;
    }
}
/** Names that Windows keeps for devices, with any extension (https://learn.microsoft.com/windows/win32/fileio/naming-a-file). */
const device = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
/**
 * Throws a Problem for an artifact whose name the release needs for one of its own files, or that is impossible on Windows. Such a
 * name would otherwise fail only after signing.
 */
function refuseReserved(paths, tag) {
    const impossible = paths.find(path => path.split('/').some(part => device.test(part)));
    if (impossible !== undefined)
        throw refused(impossible, 'Windows keeps this name for a device, so that nobody could unpack the release there.');
    const own = ownNames(tag);
    for (const path of paths) {
        if ((0,lib_paths/* collision */.Zh)([...own, (0,external_node_path_.basename)(path)]) !== undefined)
            throw refused(path, 'the release has a file of its own with this name.');
    }
}
/** Names of the assets that a release makes of itself. */
function ownNames(tag) {
    const top = evidenceKinds.flatMap(({ files }) => Object.values(files)
        .map(({ name }) => name.replace(/^.*\//, ''))
        .filter(name => name !== '…'));
    const tarball = tag === undefined ? [] : [release_names_tarballName(tag)];
    const signed = tarball.flatMap(name => [name, `${name}.sig`, `${name}.sigstore.json`]);
    return [...new Set([...top, ...unlisted, summaryName, lastEventsName, ...signed])];
}
function refused(path, found) {
    return new problem/* Problem */.A(`use ${JSON.stringify(path)} as an asset of the release`, { found, next: 'Rename it.' });
}

// EXTERNAL MODULE: ./packages/base/lib/tar/tar-writer.js + 1 modules
var tar_writer = __webpack_require__(7213);
;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/refusal.js

/** What the library's error codes mean to a person. The pattern is searched in its message and in those of its causes. */
const meanings = (/* unused pure expression or super */ null && ([
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
]));
const others = 'its log entry is not valid: the log of the trusted root did not sign it.';
/** The Problem for a refusal by the library, whose own message goes to the details. A Problem stays as it is. */
function refusal(error) {
    if (error instanceof Problem)
        return error;
    const text = chain(error).join(': ');
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const meaning = meanings.find(([known, pattern]) => known === code && pattern.test(text))?.[2];
    return notVerified(meaning ?? (code.startsWith('TLOG') ? others : `it is damaged (${text}).`), text, error);
}
/** What to do with a file whose signature is not valid: it may be changed, or somebody else's. */
const signatureAdvice = 'Do not use the file. Download it and its signature again from the publisher, and check whom you trust.';
/** A signature that was checked and is not valid. What it signs may still be readable: that is another Problem. */
class NotVerified extends problem/* Problem */.A {
}
/** The Problem for a signature that was checked and is not valid. */
function notVerified(found, details, cause) {
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/.pnpm/@sigstore+bundle@5.0.1/node_modules/@sigstore/bundle/dist/index.js
var bundle_dist = __webpack_require__(6028);
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
    rekorEntry: [isRekorAnswer, 'an entry of a Rekor log'],
    bundleEntry: [has('canonicalizedBody', 'logId'), 'a log entry as bundles have it'],
    rekorCli: [has('Body', 'LogIndex', 'UUID'), 'what rekor-cli prints about a log entry'],
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
    return Array.isArray((0,lib_json.at)(value, 'attestations'));
}
/** npm says the predicate type beside each bundle, GitHub does not. */
function isOfNpm(value) {
    return (0,lib_json/* listAt */.gT)(value, 'attestations').some(has('predicateType'));
}
function isJws(value) {
    return has('signature')(value) || (has('signatures')(value) && !has('payloadType')(value));
}
/** https://github.com/sigstore/rekor/blob/main/openapi.yaml: entries by their identifier, or a list of such. */
function isRekorAnswer(value) {
    if (Array.isArray(value))
        return value.length > 0 && value.every(one => (0,lib_shape/* isObject */.Gv)(one) && isRekorAnswer(one));
    const [entry] = (0,lib_shape/* isObject */.Gv)(value) ? Object.values(value) : [];
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
        return (0,bundle_dist/* bundleFromJSON */.vw)(value);
    }
    catch (cause) {
        throw bundle_unusable(`it is damaged (${(0,problem/* messageOf */.b)(cause)}).`, cause);
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
function model_bundle_parseModelBundle(content) {
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
    const { verificationMaterial: material, dsseEnvelope: envelope } = (0,lib_shape/* isObject */.Gv)(value) ? value : {};
    if (!(0,lib_shape/* isObject */.Gv)(value) || !(0,lib_shape/* isObject */.Gv)(material) || !(0,lib_shape/* isObject */.Gv)(envelope))
        return { bundle: parseBundle(value) };
    const { x509CertificateChain, ...others } = material;
    const certificates = x509CertificateChain ?? undefined;
    // Two kinds of signers are refused there, as in any bundle.
    if (certificates !== undefined && (0,lib_shape/* isObject */.Gv)(others.publicKey))
        return { bundle: parseBundle(value) };
    const own = certificates === undefined ? ownKey(material) : { publicKey: { hint: '' } };
    const bundle = parseBundle({
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
    return (0,lib_json/* listAt */.gT)(certificates, 'certificates').map(one => Buffer.from((0,lib_json/* textAt */.$6)(one, 'rawBytes') ?? '', 'base64'));
}
/** Before 1.1.0, the key itself stands there. Whose signature counts is decided by the reader's key, so it says nothing. */
function ownKey({ publicKey }) {
    return (0,lib_shape/* isObject */.Gv)(publicKey) ? { publicKey: { hint: (0,lib_json/* textAt */.$6)(publicKey, 'hint') ?? '' } } : {};
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
    throw (0,cannot_check/* cannotCheck */.u)('it is a signature of model_signing 0.2.0, which release-tools does not read.', 'Ask the publisher for a signature by model_signing 1.1.0 or later, or use model_signing.');
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
        throw model_manifest_unknown('version of the format', predicateType);
    if (predicateType !== modelType)
        throw notVerified(`it is a statement of type ${JSON.stringify(predicateType)}, not the signature of a model.`);
    if (_type !== 'https://in-toto.io/Statement/v1' || subject.length !== 1)
        throw wrong('it must be about one model, in a statement of version 1.');
    const how = (0,lib_json.at)(predicate, 'serialization');
    const method = known((0,lib_json/* textAt */.$6)(how, 'method'), ['files', 'shards'], 'way to list files (`method`)');
    const hash = hashes[known((0,lib_json/* textAt */.$6)(how, 'hash_type'), ['sha256', 'blake2b'], 'kind of digest (`hash_type`)')];
    const resources = (0,lib_json.at)(predicate, 'resources');
    if (!Array.isArray(resources) || resources.length === 0)
        throw wrong('it lists no file.');
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
function known(value, values, what) {
    const found = values.find(one => one === value);
    if (found !== undefined)
        return found;
    throw model_manifest_unknown(what, value);
}
function model_manifest_unknown(what, value) {
    return (0,cannot_check/* cannotCheck */.u)(`its ${what} is ${JSON.stringify(value)}, which is not known.`, 'Use model_signing.');
}
function filesOf(resources, hash, isSharded) {
    const files = new Map();
    for (const resource of resources) {
        const [name, digest] = [(0,lib_json/* textAt */.$6)(resource, 'name'), (0,lib_json/* textAt */.$6)(resource, 'digest')];
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
        hash.update(Buffer.from((0,lib_json/* textAt */.$6)(resource, 'digest') ?? '', 'hex'));
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
    return notVerified(`its signed list of files contradicts itself: ${found}`);
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
    return { verified, statement, manifest: readModelManifest(statement), logEntries };
}
/** What a signature says of a model, whoever made it: nothing of it is verified. For files that are compared with it. */
function claimedModel(content) {
    const { bundle } = model_bundle_parseAnyModelBundle(content);
    if (bundle.content.$case !== 'dsseEnvelope')
        throw notVerified('it is the signature of a file, and not that of a model.');
    const { payloadType, payload } = bundle.content.dsseEnvelope;
    return model_manifest_readModelManifest(parseStatement(payloadType, payload));
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
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
function format_formatSize(bytes) {
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

;// CONCATENATED MODULE: ./packages/base/lib/by-kind.js
/**
 * Calls the case of the value's kind. Every kind has one, so the compiler names each place that a new kind concerns. A comparison
 * with one kind would treat a third kind like the second.
 */
function by_kind_byKind(value, cases) {
    const called = cases[value.kind];
    return called(value);
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
    return byKind(signer, {
        key: () => ['--key', keyFile],
        identity: ({ identity, issuer }) => ['--certificate-identity', identity, '--certificate-oidc-issuer', issuer],
    });
}
/**
 * True for an identity of a workflow in a repository other than `repository` (its URL). Such a workflow signs for all its callers, so
 * that whoever verifies must also name the repository.
 */
function signsForOthers(signer, repository) {
    return byKind(signer, { key: () => false, identity: ({ identity }) => !identity.startsWith(`${repository}/`) });
}
/**
 * Names the repository (its URL) to cosign, as its certificates do, if the signer signs for others too: `acme/widget`. Only certificates of
 * workflows of GitHub have that claim, so that cosign would refuse all others.
 */
function cosignCaller(signer, repository) {
    const isWorkflow = byKind(signer, { key: () => false, identity: one => one.identity.includes('/.github/workflows/') });
    if (!isWorkflow || !signsForOthers(signer, repository))
        return [];
    return ['--certificate-github-workflow-repository', new URL(repository).pathname.slice(1)];
}
/** True if only a trusted root can show that a signature was made in time, with a certificate of the right authority. */
function needsRoot(signer) {
    return byKind(signer, { key: () => false, identity: () => true });
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
class FailedCheck extends problem/* Problem */.A {
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
        say(`${what}: ${files} of ${count(allFiles, 'file')}, ${size}, ${rate}/s.`);
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
        const { [hash]: found } = await (0,lib_digest/* digestsOfFile */.Lx)(place, [hash], 'inside', onBytes);
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

;// CONCATENATED MODULE: ./packages/evidence/lib/models/verify-model.js








/** The name that model_signing gives a signature. */
const modelSignatureName = 'model.sig';
/** Where the signature of a model is looked for: in its directory, or beside it (`NAME.sig`). */
function modelSignaturePlaces(directory) {
    // `.` and `..` do not say how the directory is called.
    const named = ['.', '..'].includes((0,external_node_path_.basename)(directory)) ? (0,external_node_path_.resolve)(directory) : directory;
    return { inside: (0,external_node_path_.join)(directory, modelSignatureName), beside: (0,external_node_path_.join)((0,external_node_path_.dirname)(named), `${(0,external_node_path_.basename)(named)}.sig`) };
}
/** Path of the signature of the model in a directory; undefined if it has none. */
async function foundModelSignature(directory) {
    const { inside, beside } = modelSignaturePlaces(directory);
    for (const place of [inside, beside])
        if ((await (0,lib_files/* fileSize */.Ov)(place)) !== undefined)
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

;// CONCATENATED MODULE: ./packages/host/lib/commit-time.js

/**
 * The time that reproducible files record, in seconds since 1970: SOURCE_DATE_EPOCH
 * (https://reproducible-builds.org/specs/source-date-epoch/) if it is set, otherwise the time of the commit.
 */
async function sourceDateEpoch(directory, host) {
    const given = host.env.SOURCE_DATE_EPOCH;
    if (given !== undefined && given !== '')
        return parseEpoch(given, 'SOURCE_DATE_EPOCH');
    const args = ['-c', 'safe.directory=*', 'log', '-1', '--no-show-signature', '--format=%ct'];
    const { exitCode, stdout, stderr } = await host.exec('git', args, { cwd: directory });
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

// EXTERNAL MODULE: ./packages/host/lib/scratch.js
var scratch = __webpack_require__(4677);
;// CONCATENATED MODULE: ./packages/release/lib/collect/signed-model.js






/** True for a directory of the workspace. A link to one is none. */
async function isDirectory(path) {
    return (await (0,if_there/* ifThere */.y)((0,promises_.lstat)(path)))?.isDirectory() === true;
}
/**
 * Packs what is signed of a model, a directory, into `NAME.tar.gz` in `artifacts`, and puts its signature beside that as `NAME.sig`, which the
 * verification of the release looks for. A signature in the directory (`model.sig`) stays there too. Throws what `refuse` makes if it has no signature, or if that is not about the files as they are. Who
 * signed is for the readers of the release to decide.
 */
async function packSignedModel(directory, artifacts, host, refuse) {
    const name = (0,external_node_path_.basename)(directory);
    const { signature, isInside } = await signatureOf(directory, refuse);
    const manifest = claimedModel(await (0,read_limited/* readLimited */.tk)(signature, lib_limits/* limits */.F.evidence, 'inside'));
    const { checks } = await check_model_files_checkModelFiles(directory, manifest, [signature]);
    const wrong = checks.find(({ status }) => status === 'fail' || status === 'error');
    if (wrong !== undefined)
        throw refuse(`the signature of ${JSON.stringify(name)} is not about what is in it: ${wrong.detail}`, 'Sign it again with sign-model.');
    const paths = [...manifest.files.keys(), ...(isInside ? [modelSignatureName] : [])];
    const files = paths.map(path => ({ path: `${name}/${path}`, source: (0,external_node_path_.join)(directory, path) }));
    const mtime = await sourceDateEpoch(host.workspace, host);
    await (0,scratch/* withScratch */.h)('model', host, async (scratch) => {
        const packed = (0,external_node_path_.join)(scratch, `${name}.tar.gz`);
        await (0,tar_writer/* writeTarGz */.SB)(packed, files, mtime);
        requireAssetSize(`${name}.tar.gz`, (await (0,lib_files/* sizeIfThere */.nQ)(packed)) ?? 0);
        await put(packed, (0,external_node_path_.join)(artifacts, `${name}.tar.gz`), refuse);
    });
    await put(signature, (0,external_node_path_.join)(artifacts, `${name}.sig`), refuse);
    host.info(`The model ${name} is released as ${name}.tar.gz, with its signature ${name}.sig.`);
}
async function signatureOf(directory, refuse) {
    const { inside, beside } = modelSignaturePlaces(directory);
    const signature = await foundModelSignature(directory);
    if (signature !== undefined)
        return { signature, isInside: signature === inside };
    throw refuse(`${JSON.stringify((0,external_node_path_.basename)(directory))} is a directory without ${modelSignatureName} in it and without ${(0,external_node_path_.basename)(beside)} beside it.`, 'Sign it with sign-model before this step, or name its files.');
}
/** Copies a file to the artifacts. The same file may be there from an earlier run. */
async function put(source, target, refuse) {
    if ((await (0,lib_files/* sizeIfThere */.nQ)(target)) === undefined)
        return (0,lib_files/* writeFileAtomic */.Zf)(target, (0,read_limited/* readPieces */.ut)(source));
    if ((await (0,lib_digest/* sha256File */.Q3)(target)) === (await (0,lib_digest/* sha256File */.Q3)(source)))
        return;
    throw refuse(`another artifact has the name ${(0,external_node_path_.basename)(target)}.`, 'Rename one of them.');
}

;// CONCATENATED MODULE: ./packages/release/lib/collect/collect-models.js






/**
 * Copies the model files of the repository to the artifacts, under the last part of their paths, and packs directories of signed models. Throws
 * a Problem if a pattern matches nothing, if a file is only a pointer of Git LFS, if another artifact has the name, and if a directory
 * is not signed as it is.
 */
async function collectModels(models, releaseDir, host) {
    const { from } = models;
    const own = `${policy_file_workspaceRelative(host.workspace, releaseDir)}/`;
    const patterns = [];
    for (const value of models.value) {
        const path = (0,external_node_path_.join)(host.workspace, value);
        if (!(await isDirectory(path)))
            patterns.push(value);
        else
            await packSignedModel(path, (0,external_node_path_.join)(releaseDir, artifactsDir), host, (found, next) => collect_models_refused(from, found, next));
    }
    if (patterns.length === 0)
        return;
    const paths = await modelPaths({ value: patterns, from }, host);
    for (const path of paths.filter(path => !path.startsWith(own)))
        await addModel(path, from, releaseDir, host);
}
async function modelPaths({ value, from }, { workspace }) {
    try {
        return await matchFiles(value, workspace, 'models');
    }
    catch (error) {
        if (!(error instanceof problem/* Problem */.A))
            throw error;
        throw collect_models_refused(from, error.found, 'Give paths or patterns of files in the repository.', error);
    }
}
async function addModel(path, from, releaseDir, host) {
    const source = (0,external_node_path_.join)(host.workspace, path);
    if (await isLfsPointer(source))
        throw collect_models_refused(from, `${JSON.stringify(path)} is a pointer of Git LFS, and not the file.`, 'Set `lfs: true` for actions/checkout.');
    const target = (0,external_node_path_.join)(releaseDir, artifactsDir, (0,external_node_path_.basename)(path));
    if ((await (0,lib_files/* sizeIfThere */.nQ)(target)) === undefined) {
        await (0,lib_files/* writeFileAtomic */.Zf)(target, ofAssetSize(path, (0,read_limited/* readPieces */.ut)(source)));
        host.info(`The model ${path} is released as ${(0,external_node_path_.basename)(path)}.`);
    }
    else if ((await (0,lib_digest/* sha256File */.Q3)(target)) !== (await (0,lib_digest/* sha256File */.Q3)(source)))
        throw collect_models_refused(from, `${JSON.stringify(path)} has the name of another artifact, ${(0,lib_files/* toPosix */.d7)(artifactsDir)}${(0,external_node_path_.basename)(path)}.`, 'Rename one of them.');
}
function collect_models_refused(from, found, next, cause) {
    return new problem/* Problem */.A(`collect the models of ${from}`, { found, next, cause });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/distribution/distribution.js






/**
 * Reads a wheel (METADATA) or a source distribution (PKG-INFO), within bounds. An archive that is named like a source
 * distribution of the project counts as one, even if it has no PKG-INFO: its file name says name and version. `isProject` is
 * true for names of the project. Undefined for a file that is neither. Throws a Problem if the file cannot be read, or if its
 * metadata and its name contradict each other.
 */
async function readDistribution(path, isProject) {
    const file = (0,external_node_path_.basename)(path);
    if (/\.whl$/i.test(file))
        return distribution_agreed('wheel', file, await attempt(file, () => readWheel(path, file)));
    if (!mayBeSdist(file))
        return undefined;
    const named = parseSdistName(file);
    const claims = named !== undefined && isProject(named.name);
    const read = () => readSdist(path, file);
    // An archive of other data may be in a format that we do not read.
    const found = claims ? await attempt(file, read) : await read().catch(() => undefined);
    if (found !== undefined)
        return distribution_agreed('sdist', file, found);
    return claims ? distribution_agreed('sdist', file, [{ where: 'its file name', ...named }]) : undefined;
}
/** The text of METADATA or PKG-INFO. Throws a Problem if the file cannot be read, or has none. */
async function distributionMetadata(path) {
    const file = basename(path);
    const found = await attempt(file, () => (/\.whl$/i.test(file) ? wheelMetadata(path) : sdistMetadata(path, file)));
    if (found !== undefined)
        return found.text;
    throw distribution_unusable(file, 'it has no PKG-INFO in its top directory.', 'Build it again with a build back-end.');
}
async function attempt(file, read) {
    try {
        return await read();
    }
    catch (error) {
        const found = error instanceof problem/* Problem */.A ? error.found : `it is damaged (${(0,problem/* messageOf */.b)(error)}).`;
        throw distribution_unusable(file, found, 'Build it again with a tool that follows the specifications of packaging.python.org.');
    }
}
function distribution_agreed(kind, file, [inside, ...others]) {
    if (inside === undefined)
        throw new Error(`${file} says nothing`);
    if (version_parseVersion(inside.version, 'pep440') === undefined)
        throw distribution_unusable(file, `${inside.where} has the version ${JSON.stringify(inside.version)}.`, 'Build it with a version that PEP 440 allows.');
    const other = others.find(statement => !isSame(inside, statement));
    if (other === undefined)
        return { kind, ...inside };
    throw distribution_unusable(file, `${distribution_text(inside)}, but ${distribution_text(other)}.`, 'Build it again, and do not rename it.');
}
function isSame(a, b) {
    return pythonName(a.name) === pythonName(b.name) && sameVersion(a.version, b.version, 'pep440');
}
function distribution_text({ where, name, version }) {
    return `${where} says ${JSON.stringify(`${name} ${version}`)}`;
}
function distribution_unusable(file, found, next) {
    return new problem/* Problem */.A(`read the name and the version of ${JSON.stringify(file)}`, { found, next });
}

// EXTERNAL MODULE: ./packages/evidence/lib/version/tag-pattern.js
var tag_pattern = __webpack_require__(8156);
;// CONCATENATED MODULE: ./packages/evidence/lib/manifest/manifest-model.js
/** The value of `schema`, and the `$id` of the JSON Schema. */
const manifestSchema = 'https://github.com/org/release-tools/blob/v1/docs/schema/manifest.v1.json';

// EXTERNAL MODULE: ./packages/evidence/lib/manifest/reproducible.js
var reproducible = __webpack_require__(278);
;// CONCATENATED MODULE: ./packages/evidence/lib/manifest/manifest-shape.js





// docs/schema/manifest.v1.json has the same rules. A test checks that both refuse the same broken manifests.
const manifest_shape_line = (0,lib_shape/* matching */.wC)(/^[^\p{Cc}\p{Cs}]{1,500}$/u, 'one line of text');
const manifest_shape_digest = (0,lib_shape/* matching */.wC)(/^sha256:[0-9a-f]{64}$/, '"sha256:" and 64 lower-case hexadecimal digits');
const webAddress = (0,lib_shape/* matching */.wC)(/^https?:\/\/[^\s\p{Cc}\p{Cs}]{1,2000}$/u, 'a web address');
const tag = (0,lib_shape/* matching */.wC)(new RegExp(tag_pattern/* tagExpression */.ZA), 'a tag of letters, digits and . _ + - @ ! /');
const manifest_shape_path = (value, at) => {
    const text = (0,lib_shape/* matching */.wC)(lib_paths/* safePath */.nG, 'a relative path with forward slashes')(value, at);
    if (text.length > lib_paths/* pathLength */.o8)
        throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(at)} has ${text.length} characters, more than ${lib_paths/* pathLength */.o8}.`);
    return text;
};
/** Names of assets that GitHub keeps: it replaces other characters, and drops dots at both ends. */
const assetNamePattern = /^(?!\.)[A-Za-z0-9._+-]{1,255}(?<!\.)$/;
const manifest_shape_whole = (value, at) => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
        throw (0,lib_shape/* wrong */.Qm)(at, value, 'a whole number from 0');
    return value;
};
const tool = (0,lib_shape/* object */.Ik)({ name: manifest_shape_line, version: manifest_shape_line, sha256: (0,lib_shape/* optional */.lq)(lib_shape/* hexDigest */.w0) });
const causes = (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)((0,lib_shape/* matching */.wC)(/^[^\p{Cs}]{1,4000}$/u, 'text of at most 4000 characters'), 1000));
const file = (0,lib_shape/* object */.Ik)({
    path: manifest_shape_path,
    size: manifest_shape_whole,
    sha256: lib_shape/* hexDigest */.w0,
    mediaType: (0,lib_shape/* matching */.wC)(/^[a-z0-9]+\/[A-Za-z0-9.+_-]+$/, 'a media type'),
    madeBy: tool,
    asset: (0,lib_shape/* optional */.lq)((0,lib_shape/* matching */.wC)(assetNamePattern, 'a name of letters, digits and . _ + - with no dot at either end')),
    reproducible: (0,lib_shape/* oneOf */.yL)(...reproducible/* reproducibleValues */.B),
    causes,
});
const manifest_shape_image = (0,lib_shape/* object */.Ik)({
    name: (0,lib_shape/* matching */.wC)(/^[a-z0-9]+(?:[._-]+[a-z0-9]+)*$/, 'a short name of lower-case letters, digits and . _ -'),
    repository: (0,lib_shape/* matching */.wC)(/^[a-z0-9.-]+(?::[0-9]+)?(?:\/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)+$/, 'a registry and repository without tag or digest'),
    digest: manifest_shape_digest,
    platforms: (0,lib_shape/* list */.p_)((0,lib_shape/* object */.Ik)({
        platform: (0,lib_shape/* matching */.wC)(/^[a-z0-9]+[/-][a-z0-9_]+(?:[/-][a-z0-9_.]+)?$/, 'a platform like linux/amd64'),
        digest: manifest_shape_digest,
    })),
    reproducible: (0,lib_shape/* optional */.lq)((0,lib_shape/* oneOf */.yL)(...reproducible/* reproducibleValues */.B)),
    causes,
});
const objectId = (0,lib_shape/* matching */.wC)(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'a full commit id');
/** A manifest of version 1, field by field. manifest-rules.ts has the rules between fields. */
const manifestShape = (0,lib_shape/* object */.Ik)({
    schema: (0,lib_shape/* oneOf */.yL)(manifestSchema),
    project: (0,lib_shape/* object */.Ik)({ name: manifest_shape_line, version: manifest_shape_line }),
    source: (0,lib_shape/* object */.Ik)({
        repository: webAddress,
        tag,
        tagObject: (0,lib_shape/* optional */.lq)(objectId),
        commit: objectId,
        commitTime: (0,lib_shape/* matching */.wC)(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, 'a time like 2026-01-31T12:00:00Z'),
    }),
    images: (0,lib_shape/* list */.p_)(manifest_shape_image),
    approver: (0,lib_shape/* optional */.lq)(approverShape),
    builder: (0,lib_shape/* object */.Ik)({ id: manifest_shape_line, run: (0,lib_shape/* optional */.lq)(webAddress) }),
    policy: (0,lib_shape/* object */.Ik)({ path: manifest_shape_path, sha256: lib_shape/* hexDigest */.w0 }),
    verdict: (0,lib_shape/* object */.Ik)({
        result: (0,lib_shape/* oneOf */.yL)('pass', 'fail', 'review', 'error'),
        reasons: (0,lib_shape/* list */.p_)((0,lib_shape/* matching */.wC)(/^[^\p{Cs}]{1,4000}$/u, 'text of at most 4000 characters')),
        day: (0,lib_shape/* matching */.wC)(/^\d{4}-\d\d-\d\d$/, 'a day like 2026-01-31'),
    }),
    previousRelease: (0,lib_shape/* optional */.lq)((0,lib_shape/* object */.Ik)({ tag, manifestSha256: lib_shape/* hexDigest */.w0 })),
    files: (0,lib_shape/* list */.p_)(file),
});

;// CONCATENATED MODULE: ./packages/evidence/lib/manifest/asset-names.js





const rule = 'letters, digits and . _ + - (no dot at either end, no hyphen at the start, at most 255 characters)';
/** Names of assets that no manifest lists. */
const reserved = [...unlisted, summaryName, lastEventsName];
/**
 * The asset name of a file of the release directory. Undefined for files that are only in the tarball: those in directories other
 * than `artifacts/`.
 */
function assetName(path) {
    return !path.includes('/') || artifacts_isArtifact(path) ? (0,external_node_path_.basename)(path) : undefined;
}
/** Web address of an asset of a release. */
function assetAddress({ repository, tag }, name) {
    return `${repository}/releases/download/${encodeURIComponent(tag)}/${encodeURIComponent(name)}`;
}
/**
 * Throws a Problem, with a suggestion, for a file that GitHub would rename as an asset: the manifest would not list the new name.
 * Also throws for two files that would become one asset.
 */
function requireAssetNames(paths) {
    const named = paths.flatMap(path => {
        const name = assetName(path);
        return name === undefined ? [] : [{ path, name }];
    });
    for (const { path, name } of named)
        if (!assetNamePattern.test(name) || name.startsWith('-'))
            throw unfit(path, name);
    const pair = (0,lib_paths/* collision */.Zh)([...reserved, ...named.map(({ name }) => name)]);
    if (pair === undefined)
        return;
    throw new problem/* Problem */.A('name the assets of the release', {
        found: `two of them would be named ${pair.map(name => JSON.stringify(name)).join(' and ')}.`,
        next: `Rename a file. Reserved names are ${reserved.join(', ')}.`,
    });
}
function unfit(path, name) {
    return new problem/* Problem */.A(`use ${JSON.stringify(path)} as an asset of a GitHub release`, {
        found: `names may have only ${rule}. GitHub renames other files, and programs read a leading hyphen as an option.`,
        next: `Rename it, for example to ${JSON.stringify(suggestedName(name))}.`,
    });
}
function suggestedName(name) {
    const plain = name
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .replace(/[^A-Za-z0-9._+-]+/g, '-');
    return plain.replace(/^[.-]+|[.-]+$/g, '').slice(0, 255) || 'artifact.bin';
}

;// CONCATENATED MODULE: ./packages/release/lib/read-build.js



/** The record of a build at a path of the release directory. Undefined if there is none, or if it cannot be read: it then proves nothing. */
async function readBuild(releaseDir, path) {
    const bytes = await (0,read_limited/* readIfThere */.qC)((0,external_node_path_.join)(releaseDir, path), lib_limits/* limits */.F.document, 'inside');
    if (bytes === undefined)
        return undefined;
    try {
        return parseBuild(bytes.toString('utf8'), path);
    }
    catch (error) {
        if (error instanceof problem/* Problem */.A)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/release/lib/collect/collect-artifacts.js





/**
 * Records every file of `artifacts/`, with its digest. Throws a Problem for an unfit name, for a file that is too large, and for
 * files that together are too large for the tarball of the release. `tag` is that of the release, if it is known.
 */
async function collectArtifacts(releaseDir, tag) {
    const paths = await listArtifacts(releaseDir);
    requireAssetNames(paths);
    refuseReserved(paths, tag);
    await requireSizes(releaseDir, paths);
    const build = await readBuild(releaseDir, register_kinds.build.files.project.path);
    return pool_pool(paths, 8, path => collect(releaseDir, path, build));
}
/** Paths of the artifacts in the release directory. */
async function listArtifacts(releaseDir) {
    return ((await (0,if_there/* ifThere */.y)((0,lib_files/* listFiles */.CS)((0,external_node_path_.join)(releaseDir, artifactsDir)))) ?? []).map(path => `${artifactsDir}${path}`);
}
async function requireSizes(releaseDir, paths) {
    let sum = 0;
    for (const path of paths) {
        const size = (await (0,lib_files/* fileSize */.Ov)((0,external_node_path_.join)(releaseDir, path))) ?? 0;
        requireAssetSize(path, size);
        sum += size;
    }
    requireAssetSize('the tarball of the release, which contains all artifacts,', sum);
}
/** Records the artifacts under the name of a step that made them. Returns their subjects. */
async function recordArtifacts(releaseDir, step, tag) {
    const artifacts = await collectArtifacts(releaseDir, tag);
    await writeStepRecord(releaseDir, step, { files: artifacts.map(({ record }) => record) });
    return artifacts.map(({ subject }) => subject);
}
/** The front-end, if build-python made the artifact. Of others, nobody knows what made them. */
function makerOf(path, build) {
    const made = build?.artifacts.find(one => one.path === path && one.from === undefined);
    const frontEnd = made && build?.tools.find(({ name }) => name === 'build');
    return { name: 'build', version: frontEnd?.version ?? 'unknown' };
}
async function collect(releaseDir, path, build) {
    const digest = { sha256: await (0,lib_digest/* sha256File */.Q3)((0,external_node_path_.join)(releaseDir, path)) };
    return {
        record: kind_recordOf(register_kinds.artifacts.files.artifact, path, makerOf(path, build)),
        subject: { name: (0,external_node_path_.basename)(path), digest },
    };
}

;// CONCATENATED MODULE: ./packages/release/lib/collect/check-distributions.js




/** True if the release has a wheel. Then its versions are Python's, also in a job that did not check out the project. */
async function hasWheels(releaseDir) {
    return (await listArtifacts(releaseDir)).some(path => /\.whl$/i.test(path));
}
/** Reads name and version of every wheel and source distribution among the artifacts. `others` are the files that are neither. */
async function check_distributions_readDistributions(releaseDir, project) {
    // An archive that only looks like a source distribution is none in another language: vendor-20.1.tar.gz.
    const isProject = (name) => project.nameFrom !== undefined ? sameName(name, project.name) : project.scheme === 'pep440';
    const paths = await listArtifacts(releaseDir);
    const read = await pool_pool(paths, 4, async (path) => ({
        path,
        found: await readDistribution((0,external_node_path_.join)(releaseDir, path), isProject),
    }));
    return {
        distributions: read.flatMap(({ path, found }) => (found === undefined ? [] : [{ ...found, path }])),
        others: read.filter(({ found }) => found === undefined).map(({ path }) => path),
    };
}
/**
 * Throws a Problem unless every wheel and source distribution has the name of the project, and the version of the tag. Without a
 * tag (a rehearsal on a branch), they must have the version that a file of the project states, or one version. Says what was
 * compared, and which files were not.
 */
async function requireDistributions(releaseDir, project, release, host) {
    const { distributions, others } = await check_distributions_readDistributions(releaseDir, project);
    const [first] = distributions;
    const wanted = [
        ...(release === undefined ? [] : [{ where: `the tag ${release.tag}`, version: release.version }]),
        ...(project.version === undefined
            ? []
            : [{ where: project.versionFrom ?? 'the project', version: project.version }]),
        ...(project.nameFrom !== undefined ? [{ where: 'the project', name: project.name }] : []),
        ...(first === undefined
            ? []
            : [{ name: first.name, version: first.version, where: first.path.slice(artifactsDir.length) }]),
    ];
    for (const distribution of distributions)
        for (const other of wanted)
            requireSame(distribution, other, project);
    report(distributions, others, release, host);
}
function requireSame(found, wanted, { computedBy }) {
    const { path, where, name, version } = found;
    const file = path.slice(artifactsDir.length);
    if (wanted.name !== undefined && !sameName(wanted.name, name))
        throw different(file, `${where} has the name ${JSON.stringify(name)}, but ${wanted.where} has ${JSON.stringify(wanted.name)}.`, 'Build one project per release, and put nothing else into artifacts/. `project-directory` says which project.');
    if (wanted.version === undefined || sameVersion(wanted.version, version, 'pep440'))
        return;
    const clone = 'The build needs the history with all tags: set `fetch-depth: 0` for actions/checkout. ';
    throw different(file, `${where} has the version ${JSON.stringify(version)}, but ${wanted.where} has ${JSON.stringify(wanted.version)}.`, `${computedBy === undefined ? '' : clone}Build the commit of the tag, and delete files of earlier builds from artifacts/.`);
}
function different(file, found, next) {
    return new problem/* Problem */.A(`release ${JSON.stringify(file)}`, { found, next });
}
function report(distributions, others, release, host) {
    const names = (paths) => paths.map(path => path.slice(artifactsDir.length)).join(', ');
    if (distributions.length > 0) {
        const agree = release === undefined ? 'agree with each other' : `agree with the tag ${release.tag}`;
        host.info(`Name and version ${agree}: ${names(distributions.map(({ path }) => path))}.`);
    }
    if (others.length > 0)
        host.info(`Not compared, because they are neither wheels nor source distributions: ${names(others)}.`);
}
function sameName(a, b) {
    return pythonName(a) === pythonName(b);
}

;// CONCATENATED MODULE: ./packages/release/lib/collect/collect.js





/**
 * Records what a build made, in the build job. Its digests become outputs of this job, which no other job can set. Later jobs
 * compare them with the files that they get from workflow artifacts. `tag` is that of the release, if it is known.
 */
async function collect_collect(releaseDir, sources, tag) {
    const artifacts = await collectArtifacts(releaseDir, tag);
    const images = await collectImages(sources, releaseDir);
    if (artifacts.length + images.length === 0) {
        throw new problem/* Problem */.A(`collect the build outputs`, {
            found: `there is no file in ${releaseDir}/artifacts, and no image is given.`,
            next: 'Build into that directory before this step, or give images with the input `images`.',
        });
    }
    // Jobs of a matrix make an image each, so the record has its name.
    const [image] = images;
    const step = image !== undefined && images.length === 1 ? `collect-artifacts.${image.name}` : 'collect-artifacts';
    await (0,release_dir/* writeStepRecord */.Jf)(releaseDir, step, { files: artifacts.map(artifact => artifact.record), images });
    return { subjects: [...artifacts.map(artifact => artifact.subject), ...images.flatMap(imageSubjects)], images };
}
/** The base images of images that build-container made, with their digests: what provenance calls dependencies. */
async function baseImages(releaseDir, images) {
    const builds = await Promise.all(images.map(({ name }) => readBuild(releaseDir, register_kinds.build.files.image.pathOf(name))));
    return builds
        .flatMap(build => build?.image?.bases ?? [])
        .map(({ reference, digest }) => ({
        uri: `docker://${reference.replace(/@.*/, '')}`,
        digest: { sha256: digest.slice('sha256:'.length) },
    }));
}
/** The subjects of an image: its index, or its only image manifest, and the image manifest of each platform. */
function imageSubjects(image) {
    const digests = [image.digest, ...image.platforms.map(platform => platform.digest)];
    return [...new Set(digests)].map(digest => ({
        name: image.repository,
        digest: { sha256: digest.slice('sha256:'.length) },
    }));
}

;// CONCATENATED MODULE: ./packages/release/lib/collect/prebuilt-files.js



const { project, prebuilt } = register_kinds.build.files;
/**
 * The artifacts that the records say another job built, as provenance calls what went into a build: by package URL and digest. So it says
 * which files this build only took.
 */
async function prebuiltFiles(releaseDir) {
    const builds = await Promise.all([project, prebuilt].map(({ path }) => readBuild(releaseDir, path)));
    return builds
        .flatMap(build => build?.artifacts ?? [])
        .filter(({ from }) => from !== undefined)
        .map(({ path, sha256 }) => ({
        uri: `pkg:generic/${encodeURIComponent((0,external_node_path_.basename)(path))}?checksum=sha256:${sha256}`,
        digest: { sha256 },
    }));
}

;// CONCATENATED MODULE: ./packages/evidence/lib/release/gpg-signatures.js




/** The name of a file with a GPG signature is that of the signed file, with this ending. */
const gpgEnding = '.asc';
/**
 * The files that GPG signs, if it signs a release: what people download by itself, and what has the digests of all else. Their signatures
 * are made last, because no file can list itself; so only the verification summary lists them.
 */
function gpgSignedFiles(releaseDir, { files, tag }) {
    const artifacts = files.filter(({ path }) => isArtifact(path)).map(({ path }) => path);
    const inside = [...artifacts, page.files.text.path, manifestName, sumsName];
    const tarball = tarballName(tag);
    return [
        ...inside.map(path => ({ asset: basename(path), path: join(releaseDir, path) })),
        { asset: tarball, path: join(dirname(releaseDir), tarball) },
    ];
}
/** The directory beside the release directory with its GPG signatures (`release.gpg/`), by the names of their assets. */
function gpgDir(releaseDir) {
    return (0,external_node_path_.join)((0,external_node_path_.dirname)(releaseDir), `${(0,external_node_path_.basename)(releaseDir)}.gpg`);
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
        return (await (0,lib_files/* listFiles */.CS)((0,external_node_path_.join)(parent, entry.name))).map(path => `${entry.name}/${path}`);
    }));
    return lists.flat();
}
/**
 * Copies the files of another job (`from`: the content of a workflow artifact) to their places. Throws a Problem if a file already
 * exists with different content: matrix jobs may add files, but not contradict each other. Messages name the artifact by `name`.
 */
async function mergeReleaseDir(from, releaseDir, name) {
    const files = await (0,lib_files/* listFiles */.CS)(from);
    refuseForeign(files, releaseDir, name);
    for (const path of files)
        await copyNew((0,external_node_path_.join)(from, path), (0,external_node_path_.join)((0,external_node_path_.dirname)(releaseDir), path), path, name);
    return files.length;
}
function isOurs(topLevel, releaseDir) {
    const own = [
        (0,external_node_path_.basename)(releaseDir),
        (0,external_node_path_.basename)((0,release_dir/* recordsDir */.Ap)(releaseDir)),
        (0,external_node_path_.basename)(gpgDir(releaseDir)),
        release_dir/* layoutsDirName */.w3,
        summaryName,
        lastEventsName,
    ];
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
    if ((await (0,lib_files/* fileSize */.Ov)(target)) === undefined) {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
        return (0,promises_.copyFile)(source, target);
    }
    const [theirs, ours] = await Promise.all([(0,lib_digest/* sha256File */.Q3)(source), (0,lib_digest/* sha256File */.Q3)(target)]);
    if (theirs === ours)
        return;
    throw new problem/* Problem */.A(`merge the artifact ${JSON.stringify(name)} into the release directory`, {
        found: `${JSON.stringify(path)} already exists with different content (sha256 ${ours}, in the artifact ${theirs}).`,
        next: 'Let only one job write each file: give each matrix job its own target or name.',
    });
}

// EXTERNAL MODULE: ./packages/runner/lib/artifact-service.js
var artifact_service = __webpack_require__(4783);
;// CONCATENATED MODULE: ./packages/runner/lib/fetched-layouts.js




// The runner empties this directory at the start of each job.
const note = ({ temp }) => (0,external_node_path_.join)(temp, 'release-tools-fetched-layouts');
/** Records which image layouts came with an artifact, unpacked in `from`. Later steps of this job read the record. */
async function noteLayouts(from, host) {
    const names = (await (0,if_there/* ifThere */.y)((0,promises_.readdir)((0,external_node_path_.join)(from, release_dir/* layoutsDirName */.w3)))) ?? [];
    if (names.length > 0)
        await (0,promises_.appendFile)(note(host), `${names.join('\n')}\n`);
}
/**
 * The paths without layouts that came with an artifact. Images are large: a job that needs one fetches the artifact of the job
 * that built it.
 */
async function withoutFetchedLayouts(paths, host) {
    const text = (await (0,read_limited/* readIfThere */.qC)(note(host), lib_limits/* limits */.F.note))?.toString() ?? '';
    const fetched = text.split('\n').filter(name => name !== '');
    return paths.filter(path => !fetched.some(name => path.startsWith(`${release_dir/* layoutsDirName */.w3}/${name}/`)));
}

;// CONCATENATED MODULE: ./packages/runner/lib/open-artifacts.js

/** The service of the server that runs this job. `what` is for the Problem that says that there is none. */
async function openArtifacts(what, host) {
    if (!isEnterpriseServer(process.env.GITHUB_SERVER_URL)) {
        requireVariables(what, ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL']);
        return (await __webpack_require__.e(/* import() */ 319).then(__webpack_require__.bind(__webpack_require__, 1319))).openResults();
    }
    requireVariables(what, ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RUNTIME_URL', 'GITHUB_RUN_ID']);
    return (await __webpack_require__.e(/* import() */ 158).then(__webpack_require__.bind(__webpack_require__, 4158))).openContainers(host);
}
function requireVariables(what, names) {
    const missing = names.filter(name => !process.env[name]);
    if (missing.length === 0)
        return;
    throw new problem/* Problem */.A(what, {
        found: `this runner offers no artifact service (${missing.join(' and ')} not set).`,
        next: 'If all steps run in one job, leave out `from-artifacts` and `to-artifact`. Otherwise, run this on GitHub Actions.',
    });
}
/**
 * True for a server without version 4 of the artifact service. Decides like @actions/artifact: github.com and *.ghe.com (data residency)
 * have it.
 */
function isEnterpriseServer(serverUrl = 'https://github.com') {
    return !/^(github\.com|.*\.ghe\.com|.*\.localhost)$/i.test(new URL(serverUrl).hostname);
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
    const path = join(ownDir(host), `signing-events.${step}.${sha256(text).slice(0, 12)}.jsonl`);
    await mkdir(ownDir(host), { recursive: true });
    await writeFileAtomic(path, text);
    await host.summary(eventsSummary(parseEvents(text, path)), 'evidence');
    return path;
}
/** The records of signatures as a table, folded. */
function eventsSummary(events) {
    const rows = events.map(event => {
        const { what, by, log, time } = eventText(event);
        return [`${code(what)}${event.kept ? ' (kept)' : ''}`, code(by), escapeMarkdown(log), escapeMarkdown(time)];
    });
    return details(`Record of ${count(events.length, 'signature')}`, table(['Signed', 'by', 'in a log', 'time'], rows));
}
/** Puts the records of this job beside the release directory, so that they travel with it to the next job. */
async function keepSigningEvents(releaseDir, host) {
    for (const name of await names(ownDir(host))) {
        await (0,promises_.mkdir)((0,release_dir/* recordsDir */.Ap)(releaseDir), { recursive: true });
        await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)((0,release_dir/* recordsDir */.Ap)(releaseDir), name), await (0,read_limited/* readLimited */.tk)((0,external_node_path_.join)(ownDir(host), name), lib_limits/* limits */.F.document));
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
    const found = (await (0,if_there/* ifThere */.y)((0,promises_.readdir)(directory))) ?? [];
    return found.filter(name => recordsName.test(name)).sort(lib_files/* byBytes */.bg);
}

;// CONCATENATED MODULE: ./packages/runner/lib/run-artifacts.js









/** Downloads the named artifacts of this run, and merges them into the release directory and the directories beside it. */
async function fetchArtifacts(names, releaseDir, host) {
    if (names.length === 0)
        return;
    const service = await openArtifacts(`download the artifacts ${names.join(', ')}`, host);
    for (const name of names)
        await fetchOne(service, name, releaseDir, host);
}
/**
 * Downloads artifacts of other jobs as they are, each into a folder of its name. Throws a Problem for one with another digest: each job of
 * a run can upload under any name.
 */
async function fetchGiven(artifacts, directory, host) {
    const names = artifacts.map(({ name }) => name);
    const service = await openArtifacts(`download the artifacts ${names.join(', ')}`, host);
    for (const { name, sha256 } of artifacts) {
        await service.download(name, (0,external_node_path_.join)(directory, name), sha256);
        host.info(`The artifact ${name} is sha256:${sha256}, as its job returned.`);
    }
}
/**
 * Uploads the release directory and the directories beside it (job-handoff.ts) as one artifact of this run. Leaves out layouts of
 * images that came with an artifact.
 */
async function storeArtifact(name, releaseDir, host) {
    const what = (0,artifact_service/* uploading */.ob)(name);
    const parent = (0,external_node_path_.dirname)(releaseDir);
    await keepSigningEvents(releaseDir, host);
    const files = await withoutFetchedLayouts(await filesToHandOver(releaseDir), host);
    if (files.length === 0) {
        throw new problem/* Problem */.A(what, {
            found: `${releaseDir} does not exist or is empty.`,
            next: 'Run this step after those that write to it.',
        });
    }
    await (await openArtifacts(what, host)).upload(name, parent, files);
    host.info(`Uploaded ${files.length} files as the artifact ${name}.`);
}
async function fetchOne(service, name, releaseDir, host) {
    await (0,scratch/* withScratch */.h)('artifact', host, async (scratch) => {
        const files = (0,external_node_path_.join)(scratch, 'files');
        await service.download(name, files);
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(releaseDir), { recursive: true });
        await noteLayouts(files, host);
        const count = await mergeReleaseDir(files, releaseDir, name);
        host.info(`Merged ${count} files of the artifact ${name}.`);
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/version/tag.js



/** Reads a tag; undefined if it does not fit the rule of the project, or if it has no valid version. */
function tag_parseTag(tag, rule = tag_pattern/* defaultTagRule */.k9) {
    const version = (0,tag_pattern/* isTag */.dz)(tag) ? (0,tag_pattern/* textInTag */.v4)(tag, rule.pattern) : undefined;
    const read = version === undefined ? undefined : version_parseVersion(version, rule.scheme);
    if (version === undefined || read === undefined)
        return undefined;
    return { tag, version, read, prerelease: read.preRelease, rule };
}
/** Reads a tag that must be a release of the project. Throws a Problem otherwise. */
function tag_requireTag(tag, rule = tag_pattern/* defaultTagRule */.k9) {
    const parsed = tag_parseTag(tag, rule);
    if (parsed !== undefined)
        return parsed;
    const version = (0,tag_pattern/* textInTag */.v4)(tag, rule.pattern);
    if (!(0,tag_pattern/* isTag */.dz)(tag))
        throw new problem/* Problem */.A(`read a version from the tag ${JSON.stringify(tag)}`, {
            found: 'it has characters other than letters, digits and . _ + - @ ! /.',
            next: `Release a tag such as ${(0,tag_pattern/* tagOf */.cO)('1.2.3', rule.pattern)}.`,
        });
    if (version === undefined)
        throw foreignTag(tag, rule);
    const { name, examples } = schemeWords(rule.scheme);
    const tags = examples.map(example => (0,tag_pattern/* tagOf */.cO)(example, rule.pattern));
    throw new problem/* Problem */.A(`read a version from the tag ${JSON.stringify(tag)}`, {
        found: `${JSON.stringify(version)} is not a ${name}.`,
        next: `Tag releases such as ${tags.slice(0, -1).join(', ')} or ${tags.at(-1)}.`,
    });
}
/** The pattern that a tag seems to have: `widget-v{version}` for `widget-v1.2.0`. Undefined if no version ends the tag. */
function likelyPattern(tag, scheme) {
    const starts = [...tag.matchAll(/(?<![0-9.!])[0-9]/g)].map(({ index }) => index);
    const start = starts.find(index => version_parseVersion(tag.slice(index), scheme) !== undefined);
    return start === undefined ? undefined : `${tag.slice(0, start)}{version}`;
}
/** Throws a Problem for a tag that does not fit the pattern of its project. */
function foreignTag(tag, { pattern, scheme }) {
    const likely = likelyPattern(tag, scheme);
    return new problem/* Problem */.A(`read a version from the tag ${JSON.stringify(tag)}`, {
        found: `it does not fit the tag pattern ${JSON.stringify(pattern)}.`,
        next: likely === undefined
            ? `Release a tag such as ${(0,tag_pattern/* tagOf */.cO)('1.2.3', pattern)}, or set \`tag-pattern\` to the pattern of your tags.`
            : `If this tag is a release of the project, set \`tag-pattern\` to ${JSON.stringify(likely)}.`,
    });
}
/**
 * A release may become "latest" if it is stable, and if no published one of its project is higher. `published` are the tags of
 * all stable releases of the repository. `current` is the tag that is "latest" now. If it cannot be compared with the release, it
 * stays: it may be higher.
 */
function decideLatest(release, published, current) {
    const { tag, rule } = release;
    if (release.prerelease)
        return { latest: false, why: `${tag} is a pre-release.` };
    const known = published.flatMap(other => tag_parseTag(other, rule) ?? []).filter(({ prerelease }) => !prerelease);
    const marked = current === undefined || current === tag ? undefined : tag_parseTag(current, rule);
    if (current !== undefined && current !== tag && marked === undefined) {
        const found = `${JSON.stringify(current)} is the latest release now, and cannot be compared with ${JSON.stringify(tag)}`;
        return { latest: false, why: `${found} by the tag pattern ${JSON.stringify(rule.pattern)}.` };
    }
    const higher = [...known, ...(marked === undefined ? [] : [marked])].find(other => compareVersions(other.read, release.read) > 0);
    return higher === undefined ? { latest: true } : { latest: false, why: `${higher.tag} is higher.` };
}
/** The highest of some tags that is lower than a release and of the same project; undefined if there is none. */
function previousTag(release, tags) {
    const lower = tags
        .flatMap(tag => tag_parseTag(tag, release.rule) ?? [])
        .filter(({ read }) => compareVersions(read, release.read) < 0);
    return lower.sort((a, b) => compareVersions(b.read, a.read))[0]?.tag;
}
/**
 * The release before, which users have: the highest final version below `release`, whatever pre-releases came between. If the version of
 * this release is not known, the highest final version of all.
 */
function previousFinal(tags, release) {
    const isLower = ({ read }) => release === undefined || compareVersions(read, release.read) < 0;
    return tags
        .filter(tag => !tag.prerelease && isLower(tag))
        .sort((a, b) => compareVersions(a.read, b.read))
        .at(-1);
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
    const value = (0,lib_json.at)(readPayload(eventPath), 'repository', fact);
    return typeof value === 'boolean' ? value : undefined;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/version/image-tags.js


/**
 * What tags an image can get: `tag` is the tag of the release (`v1.2.0`), `version` its version (`1.2.0`), and the others move on to the
 * highest stable release of all that begin with `1.2` (`minor`) or with `1` (`major`), or of all (`latest`).
 */
const imageTagForms = ['tag', 'version', 'minor', 'major', 'latest'];
/**
 * The tags of the images of a release. A pre-release has fixed ones only. `0` is none: versions below 1 may change anything. A name that
 * is a fixed tag of one of the `published` releases does not move: with the versions 1.2 and 1.2.1, `1.2` is the first of them.
 */
function imageTagsOf(release, forms, published) {
    const fixed = fixedTags(release, forms);
    const taken = new Set([release, ...image_tags_others(release, published)].flatMap(one => fixedTags(one, forms)));
    const moving = forms.flatMap(form => {
        if (form === 'tag' || form === 'version' || release.prerelease)
            return [];
        const name = seriesName(release.version, form);
        return name === undefined || name === '0' || taken.has(name) ? [] : [{ name, series: form }];
    });
    return { fixed, moving };
}
/** The tags that name a release permanently: its `tag`, its `version`. */
function fixedTags({ tag, version }, forms) {
    const names = forms.flatMap(form => form === 'tag' ? [tagName(tag, '-')] : form === 'version' ? [tagName(version, '_')] : []);
    return [...new Set(names)];
}
/** The stable release of a series with the highest version, among this one and the `published` ones of its project. */
function image_tags_highestOf(release, series, published) {
    const key = seriesKey(release.read.normalized, series);
    return image_tags_others(release, published)
        .filter(({ prerelease, read }) => !prerelease && seriesKey(read.normalized, series) === key)
        .reduce((highest, other) => (compareVersions(other.read, highest.read) > 0 ? other : highest), release);
}
/** The `published` releases of the project of a release, itself included, the highest first. */
function releasesOf(release, published) {
    return [release, ...image_tags_others(release, published)].sort((a, b) => compareVersions(b.read, a.read));
}
/** Releases of the same project. Other tags of the repository belong to other projects. */
function image_tags_others({ rule, tag }, published) {
    return published.filter(other => other !== tag).flatMap(other => parseTag(other, rule) ?? []);
}
const numbers = /^(?:(?<epoch>[0-9]+)!)?(?<major>[0-9]+)(?:\.(?<minor>[0-9]+))?/;
/** `1.2` of `1.2.0`, as it is spelled there. Undefined for the `minor` of a version of one number. */
function seriesName(version, series) {
    if (series === 'latest')
        return 'latest';
    const { epoch, major = '', minor } = numbers.exec(version)?.groups ?? {};
    if (series === 'minor' && minor === undefined)
        return undefined;
    return `${epoch === undefined ? '' : `${epoch}_`}${series === 'major' ? major : `${major}.${minor}`}`;
}
/** The same for two versions of a series; `1` is `1.0`. */
function seriesKey(normalized, series) {
    if (series === 'latest')
        return '';
    const { epoch = '0', major = '', minor = '0' } = numbers.exec(normalized)?.groups ?? {};
    return series === 'major' ? `${epoch}!${major}` : `${epoch}!${major}.${minor}`;
}
/** As registries accept it: https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pulling-manifests. */
function tagName(text, instead) {
    return text
        .replace(/[^A-Za-z0-9_.-]/g, instead)
        .replace(/^[.-]+/, '')
        .slice(0, 128);
}

// EXTERNAL MODULE: ./packages/project/lib/config/notes-source.js
var notes_source = __webpack_require__(7196);
;// CONCATENATED MODULE: ./packages/evidence/lib/version/specifier.js

const specifier_pattern = /^\s*(===|==|!=|~=|<=|>=|<|>)\s*([^\s;)]*)\s*$/;
/** Reads specifiers that are separated by commas. Empty for no specifier; undefined if PEP 440 allows none like this. */
function parseSpecifiers(text) {
    const parts = text.split(',').filter(part => part.trim() !== '');
    const specifiers = parts.map(parseSpecifier);
    return specifiers.every(specifier => specifier !== undefined) ? specifiers : undefined;
}
function parseSpecifier(text) {
    const [, operator, version = ''] = specifier_pattern.exec(text) ?? [];
    const specifier = { operator, version };
    return operator !== undefined && isAllowed(specifier) ? specifier : undefined;
}
function isAllowed({ operator, version }) {
    if (operator === '===')
        return true;
    if (version.endsWith('.*'))
        return (operator === '==' || operator === '!=') && prefixOf(version) !== undefined;
    const read = parsePep440(version);
    if (read === undefined)
        return false;
    if (operator === '==' || operator === '!=')
        return true;
    return read.local === undefined && (operator !== '~=' || read.release.length > 1);
}
/** Epoch and release of `1.3.*`. Undefined if it has other parts. */
function prefixOf(version) {
    const read = parsePep440(version.slice(0, -2));
    return read !== undefined && Object.keys(read).length === 2 ? read : undefined;
}
/** True if a version fits all specifiers. Pre-releases fit as other versions do; other text fits only `===`. */
function satisfies(version, specifiers) {
    return specifiers.every(specifier => fits(version, specifier));
}
function fits(text, { operator, version }) {
    if (operator === '===')
        return text.toLowerCase() === version.toLowerCase();
    const read = parsePep440(text);
    if (read === undefined)
        return false;
    const prefix = version.endsWith('.*') ? prefixOf(version) : undefined;
    if (prefix !== undefined)
        return hasPrefix(read, prefix) === (operator === '==');
    const wanted = parsePep440(version);
    return wanted !== undefined && comparisons[operator](read, wanted);
}
const comparisons = {
    '==': specifier_isSame,
    '!=': (version, wanted) => !specifier_isSame(version, wanted),
    '<=': (version, wanted) => comparePep440(withoutLocal(version), wanted) <= 0,
    '>=': (version, wanted) => comparePep440(withoutLocal(version), wanted) >= 0,
    '~=': (version, wanted) => comparePep440(withoutLocal(version), wanted) >= 0 &&
        hasPrefix(version, { epoch: wanted.epoch, release: wanted.release.slice(0, -1) }),
    '<': specifier_isBefore,
    '>': isAfter,
};
/** A local version is asked for only if the specifier has one. */
function specifier_isSame(version, wanted) {
    return comparePep440(wanted.local === undefined ? withoutLocal(version) : version, wanted) === 0;
}
/** `<1.0` excludes the pre-releases of 1.0. */
function specifier_isBefore(version, wanted) {
    return comparePep440(version, isPre(wanted) ? wanted : { ...wanted, dev: '0' }) < 0;
}
/** `>1.0` excludes the post-releases and the local versions of 1.0, and `>1.0rc1` those of 1.0rc1. */
function isAfter(version, wanted) {
    if (comparePep440(withoutLocal(version), wanted) <= 0)
        return false;
    if (wanted.dev !== undefined || wanted.post !== undefined || version.post === undefined)
        return true;
    const { post: _, dev: __, local: ___, ...base } = version;
    return comparePep440(base, wanted) !== 0;
}
function isPre({ pre, dev }) {
    return pre !== undefined || dev !== undefined;
}
function withoutLocal({ local: _, ...version }) {
    return version;
}
function hasPrefix({ epoch, release }, prefix) {
    return epoch === prefix.epoch && prefix.release.every((part, index) => (release[index] ?? '0') === part);
}

;// CONCATENATED MODULE: ./packages/project/lib/config/python-version.js


/** The minor versions of Python 3 that are known here. https://devguide.python.org/versions */
const [python_version_oldest, newest] = [8, 16];
/** More releases of a minor version than any had. */
const mostPatches = 40;
const expression = /^(?:3\.(\d{1,2})(?:\.\d{1,3}|t)?|pypy3\.(\d{1,2}))$/;
/** A version of Python as actions/setup-python spells it: `3.13`, `3.13.2`, `3.13t`, `pypy3.11`. */
const python_version_pythonVersion = (value, at) => {
    if (typeof value === 'number')
        throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(at)} is a number: YAML reads 3.10 as 3.1. Put it in quotes.`, at);
    if (typeof value === 'string' && isPythonVersion(value))
        return value;
    throw (0,lib_shape/* wrong */.Qm)(at, value, `a known version of Python such as "3.13" (3.${python_version_oldest} to 3.${newest}), "3.13t" or "pypy3.11"`);
};
/** True for a version of Python that is known here. */
function isPythonVersion(version) {
    const minor = minorOf(version);
    return minor !== undefined && minor >= python_version_oldest && minor <= newest;
}
function minorOf(version) {
    const [, cpython, pypy] = expression.exec(version) ?? [];
    const digits = cpython ?? pypy;
    return digits === undefined ? undefined : Number(digits);
}
/**
 * True if no Python with the minor version of `version` fulfils `requires-python`. What PEP 440 does not allow excludes nothing: the
 * build back-end refuses it.
 */
function python_version_isExcluded(version, requiresPython) {
    const [minor, specifiers] = [minorOf(version), parseSpecifiers(requiresPython)];
    if (minor === undefined || specifiers === undefined)
        return false;
    return !Array.from({ length: mostPatches }, (_, patch) => `3.${minor}.${patch}`).some(one => satisfies(one, specifiers));
}

;// CONCATENATED MODULE: ./packages/project/lib/config/file-shape.js




// docs/schema/config.v1.json has the same rules. A test checks that both refuse the same broken files.
const file_shape_path = (value, at) => {
    if (typeof value === 'string' && (value === '.' || (0,lib_paths/* isSafePath */.pL)(value)))
        return value;
    throw (0,lib_shape/* wrong */.Qm)(at, value, 'a path from the root of the repository, such as services/web');
};
/** A path in which `*`, `?` and `**` stand for other characters. */
const file_shape_pattern = (value, at) => {
    if (typeof value === 'string' && (0,lib_paths/* isSafePath */.pL)(value))
        return value;
    throw (0,lib_shape/* wrong */.Qm)(at, value, 'a path from the root of the repository, such as docs/**');
};
const tagPattern = (value, at) => {
    if (typeof value === 'string' && (0,tag_pattern/* isTagPattern */.xV)(value))
        return value;
    throw (0,lib_shape/* wrong */.Qm)(at, value, 'a tag with {version} once in it, such as v{version}');
};
const notesFrom = (value, at) => {
    const source = typeof value === 'string' ? (0,notes_source/* parseNotesSource */.Qp)(value) : undefined;
    if (source === undefined)
        throw (0,lib_shape/* wrong */.Qm)(at, value, `one of ${notes_source/* notesSources */.yA.join(', ')}`);
    if (source.kind === 'file')
        file_shape_path(source.path, at);
    return source;
};
const file_shape_platform = (value, at) => {
    if (typeof value === 'string' && isPlatform(value))
        return value;
    throw (0,lib_shape/* wrong */.Qm)(at, value, 'a platform like linux/amd64');
};
/** The part of a reference in front of a tag or a digest (https://github.com/distribution/reference). */
const repository = (0,lib_shape/* matching */.wC)(/^(?=.{1,255}$)[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)+$/, 'a repository such as ghcr.io/acme/widget, without tag or digest');
const registry = (0,lib_shape/* matching */.wC)(/^(?=.{1,200}$)[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*$/, 'a registry such as ghcr.io/acme');
/** An image goes to one repository, so that a second registry would be left out without a word. */
const registries = (value, at) => {
    const read = (0,lib_shape/* list */.p_)(registry, 100)(value, at);
    if (read.length < 2)
        return read;
    const how = 'Keep one, and copy the image with its signatures from there (`oras copy -r`).';
    throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(at)} has ${read.length} entries, and an image goes to one. ${how}`, `${at}[1]`);
};
const storeAddress = (0,lib_shape/* matching */.wC)(/^(?=.{1,1000}$)[a-z][a-z0-9]*:[^?#\s]+(?:\?[^#\s]+)?$/, 'the address of a store, such as s3://bucket/prefix');
/** Its parts are read when it is opened: only the driver of a store knows its options. A password is not repeated. */
const store = (value, at) => {
    if (typeof value !== 'string' || !/:\/\/[^/?#]*@/.test(value))
        return storeAddress(value, at);
    throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(at)} has an @ before its first slash, as if it had a password.`, at);
};
/** Also the name of a directory of evidence. */
const imageName = (0,lib_shape/* matching */.wC)(/^(?=.{1,100}$)[a-z0-9]+(?:[._-][a-z0-9]+)*$/, 'a name of lower-case letters and digits, with single . _ or - between them');
const file_shape_image = (0,lib_shape/* object */.Ik)({
    name: (0,lib_shape/* optional */.lq)(imageName),
    dockerfile: (0,lib_shape/* optional */.lq)(file_shape_path),
    context: (0,lib_shape/* optional */.lq)(file_shape_path),
    platforms: (0,lib_shape/* optional */.lq)(file_shape_filled(file_shape_platform, 20)),
    requirements: (0,lib_shape/* optional */.lq)(file_shape_path),
    repository: (0,lib_shape/* optional */.lq)(repository),
});
const archiveName = (0,lib_shape/* matching */.wC)(/^(?=.{1,100}$)[A-Za-z0-9](?:[A-Za-z0-9._+-]|\{version\})*$/, 'the name of a file without its extension, of letters, digits and . _ + -, such as widget-docs-{version}');
const archive = (0,lib_shape/* object */.Ik)({
    name: archiveName,
    files: file_shape_filled(file_shape_pattern, 10_000),
    format: (0,lib_shape/* optional */.lq)((0,lib_shape/* oneOf */.yL)('tar.gz', 'zip')),
});
const python = (0,lib_shape/* object */.Ik)({
    versions: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(python_version_pythonVersion, 20)),
    'build-requirements': (0,lib_shape/* optional */.lq)(file_shape_path),
    cc: (0,lib_shape/* optional */.lq)((0,lib_shape/* matching */.wC)(/^(?=.{1,500}$)\S(?:.*\S)?$/, 'a command such as gcc -ffile-prefix-map=/a=b')),
    normalise: (0,lib_shape/* optional */.lq)((0,lib_shape/* oneOf */.yL)('auto', 'always', 'never')),
    prove: (0,lib_shape/* optional */.lq)(lib_shape/* boolean */.zM),
});
const file_shape_auditLog = (0,lib_shape/* object */.Ik)({ keep: (0,lib_shape/* optional */.lq)(lib_shape/* boolean */.zM), 'encrypt-to': (0,lib_shape/* optional */.lq)(file_shape_path) });
/** The keys that may also stand beside `projects`, for all projects that do not have them. */
const file_shape_shared = {
    'version-scheme': (0,lib_shape/* optional */.lq)((0,lib_shape/* oneOf */.yL)('pep440', 'semver')),
    changelog: (0,lib_shape/* optional */.lq)(file_shape_path),
    'notes-from': (0,lib_shape/* optional */.lq)(notesFrom),
    python: (0,lib_shape/* optional */.lq)(python),
    tests: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(lib_shape/* text */.Qq, 1000)),
    images: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(file_shape_image, 1000)),
    archives: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(archive, 1000)),
    models: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(file_shape_pattern, 1000)),
    registries: (0,lib_shape/* optional */.lq)(registries),
    stores: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(store, 20)),
    'audit-log': (0,lib_shape/* optional */.lq)(file_shape_auditLog),
    'image-tags': (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)((0,lib_shape/* oneOf */.yL)(...imageTagForms), 100)),
};
/** Whatever a project states as its name. */
const file_shape_name = (0,lib_shape/* matching */.wC)(/^(?=.{1,200}$)[^\s\p{C}](?:[^\p{C}\n]*[^\s\p{C}])?$/u, 'a name of at most 200 characters');
/** Known, so that a misspelt one is recognised; a file that has it is read by `many`. */
const noProjects = () => undefined;
const one = (0,lib_shape/* object */.Ik)({
    name: (0,lib_shape/* optional */.lq)(file_shape_name),
    directory: (0,lib_shape/* optional */.lq)(file_shape_path),
    'tag-pattern': (0,lib_shape/* optional */.lq)(tagPattern),
    ...file_shape_shared,
    projects: noProjects,
});
const many = (0,lib_shape/* object */.Ik)({
    projects: file_shape_filled((0,lib_shape/* object */.Ik)({ name: (0,lib_shape/* optional */.lq)(file_shape_name), directory: file_shape_path, 'tag-pattern': tagPattern, ...file_shape_shared }), 1000),
    ...file_shape_shared,
});
const ofProjects = ['name', 'directory', 'tag-pattern'];
/** The whole file. */
const fileShape = (value, at) => {
    if (!(0,lib_shape/* isObject */.Gv)(value) || !Object.hasOwn(value, 'projects'))
        return one(value, at);
    const key = ofProjects.find(one => Object.hasOwn(value, one));
    if (key === undefined)
        return many(value, at);
    throw new lib_shape/* WrongShape */.zq(`"${key}" stands beside "projects", so that nobody knows which project it is of.`, key);
};
/** A list that is not empty. */
function file_shape_filled(item, limit) {
    return (value, at) => {
        const read = (0,lib_shape/* list */.p_)(item, limit)(value, at);
        if (read.length === 0)
            throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(at)} is an empty list.`, at);
        return read;
    };
}

;// CONCATENATED MODULE: ./packages/project/lib/config/config-file.js



/** The file in which a repository says what it releases, if the defaults do not fit. */
const configPath = '.github/release-tools.yaml';
const config_file_sizeLimit = 1024 * 1024;
/** What the file says of each project: one if there is no file. Throws a Problem with the line of what is wrong. */
async function readStated(workspace) {
    const path = (0,external_node_path_.join)(workspace, configPath);
    const isThere = (await (0,lib_files/* sizeIfThere */.nQ)(path)) !== undefined;
    const text = isThere ? (await (0,read_limited/* readLimited */.tk)(path, config_file_sizeLimit)).toString('utf8') : '';
    // A file whose keys are all commented out says as much as none.
    const says = text.split(/\r?\n/).some(line => /^\s*[^\s#]/.test(line));
    return says ? parseStated(text) : [{ keys: {}, place: () => configPath, isShared: () => false }];
}
function parseStated(text) {
    const { value, lineOf } = parsePlacedYaml(text, configPath);
    const place = (at) => `${configPath}, line ${lineOf(at)}`;
    const next = 'Correct it as https://github.com/org/release-tools/blob/v1/docs/configuration.md describes it.';
    const { projects, ...shared } = (0,lib_shape/* readShape */._f)(fileShape, value, configPath, next, place);
    if (projects === undefined)
        return [{ keys: shared, place, isShared: () => false }];
    return projects.map((own, index) => {
        const isShared = (key) => !Object.hasOwn(own, key);
        const inList = (at) => (at === '' ? `projects[${index}]` : `projects[${index}].${at}`);
        return {
            keys: { ...shared, ...own },
            place: at => place(isShared(at.split(/[.[]/)[0] ?? '') && at !== '' ? at : inList(at)),
            isShared,
        };
    });
}
/** What the file says for one key, and where; undefined if it does not. */
function statedValue({ keys, place }, key) {
    const value = keys[key];
    return value === undefined ? undefined : { value: value, from: place(key) };
}

;// CONCATENATED MODULE: ./packages/project/lib/config/contradiction.js



/** The Problem for a value that does not agree with the project. `place` is that of the value. */
function contradiction_contradiction(place, found, next) {
    return new problem/* Problem */.A(`use the configuration in ${place}`, { found, next });
}
/**
 * The value of an input, or else of the file; undefined if neither says it. Throws a Problem that names both if they say different
 * things. `spell` gives the text of a value.
 */
function contradiction_agreed(key, { given, stated }, spell = String) {
    if (given === undefined || stated === undefined)
        return given ?? stated;
    const [one, other] = [spell(given.value), spell(stated.value)];
    if (one === other)
        return stated;
    throw new problem/* Problem */.A(`use ${given.from}`, {
        found: `it is ${JSON.stringify(one)}, and "${key}" is ${JSON.stringify(other)} in ${stated.from}.`,
        next: 'Remove one of them.',
    });
}
/** Refuses a path of the file at which there is no file or directory, or which a link leads out of the repository. */
async function requirePath(workspace, { value, from }, kind) {
    const path = (0,external_node_path_.join)(workspace, value);
    const status = await (0,promises_.stat)(path).catch((error) => {
        if (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'ELOOP')
            return undefined;
        throw error;
    });
    const isRight = kind === 'file' ? status?.isFile() : status?.isDirectory();
    if (!isRight)
        throw contradiction_contradiction(from, `there is no ${kind} ${JSON.stringify(value)} in the repository.`, 'Correct the path: it starts at the root of the repository.');
    const away = (0,lib_files/* toPosix */.d7)((0,external_node_path_.relative)(await (0,promises_.realpath)(workspace), await (0,promises_.realpath)(path)));
    if (away === '..' || away.startsWith('../'))
        throw contradiction_contradiction(from, `${JSON.stringify(value)} is a link that leads out of the repository.`, 'Give a path inside the repository.');
}

// EXTERNAL MODULE: ./node_modules/.pnpm/smol-toml@1.9.1/node_modules/smol-toml/dist/index.js + 8 modules
var smol_toml_dist = __webpack_require__(1041);
;// CONCATENATED MODULE: ./packages/base/lib/toml.js




/** A table takes up to 1,000 bytes (measured). A lock file of 10,000 packages has about half as many separators. */
const toml_mostSeparators = 500_000;
const toml_separators = { '\n': 1, ',': 1, '[': 1, '{': 1, '=': 1 };
/** Parses TOML; `what` names the file in the Problem, which says line and column. */
function parseTable(text, what) {
    refuseMany(text, toml_separators, toml_mostSeparators, what);
    try {
        return (0,smol_toml_dist/* parse */.qg)(text);
    }
    catch (error) {
        const place = error instanceof smol_toml_dist/* TomlError */.zx ? `line ${error.line}, column ${error.column}: ` : '';
        throw new problem/* Problem */.A(`read ${what}`, {
            found: `it is not valid TOML: ${place}${toml_reasonOf(error)}.`,
            next: 'Correct the file.',
            cause: error,
        });
    }
}
/** The first line of the message, which is followed by an excerpt of the file. */
function toml_reasonOf(error) {
    return ((0,problem/* messageOf */.b)(error).split('\n')[0] ?? '').replace(/^Invalid TOML document: /, '').replace(/\.$/, '');
}
/** The table at a path of keys; undefined if there is none. */
function tableAt(table, ...keys) {
    let found = table;
    for (const key of keys)
        found = (0,lib_shape/* isObject */.Gv)(found) ? found[key] : undefined;
    return (0,lib_shape/* isObject */.Gv)(found) ? found : undefined;
}

;// CONCATENATED MODULE: ./packages/base/lib/ini.js
/** Sections of a file for Python's configparser: `[section]`, `key = value` or `key: value`, continued on indented lines. */
function iniSections(text) {
    const sections = new Map();
    let section = new Map();
    let key;
    for (const line of text.split(/\r?\n/)) {
        if (/^\s*(?:[#;].*)?$/.test(line))
            continue;
        const [heading, entry] = [/^\[(.+)\]/.exec(line)?.[1], /^([^\s:=][^:=]*?)\s*[:=]\s*(.*)$/.exec(line)];
        if (/^\s/.test(line) && key !== undefined)
            section.set(key, `${section.get(key)}\n${line.trim()}`.trim());
        else if (heading !== undefined) {
            section = sections.get(heading) ?? new Map();
            sections.set(heading, section);
            key = undefined;
        }
        else if (entry) {
            key = entry[1]?.toLowerCase() ?? '';
            section.set(key, entry[2]?.trim() ?? '');
        }
    }
    return sections;
}

;// CONCATENATED MODULE: ./packages/project/lib/declared/project-files.js


/** No file that declares a version is larger, in bytes. */
const limit = 4 * 1024 ** 2;
async function project_files_openProjectFiles(directory) {
    const read = (path) => readInside(directory, path);
    return {
        pyproject: parseTable((await read('pyproject.toml')) ?? '', 'pyproject.toml'),
        setupCfg: iniSections((await read('setup.cfg')) ?? ''),
        setupPy: await read('setup.py'),
        read,
    };
}
async function readInside(directory, path) {
    const normal = external_node_path_.posix.normalize(path.replaceAll('\\', '/'));
    if (!(0,lib_paths/* isSafePath */.pL)(normal))
        return undefined;
    const file = (0,external_node_path_.join)(directory, normal);
    const size = await (0,lib_files/* sizeIfThere */.nQ)(file).catch(ifAbsent);
    return size === undefined ? undefined : (await (0,read_limited/* readLimited */.tk)(file, limit)).toString('utf8');
}
/** A part of the path that is a file. */
function ifAbsent(error) {
    if (error.code !== 'ENOTDIR')
        throw error;
}
/** True if the directory has a Python project. A pyproject.toml may also have only the settings of a tool. */
function isPythonProject({ pyproject, setupCfg, setupPy }) {
    const tables = [['project'], ['build-system'], ['tool', 'poetry'], ['tool', 'flit']];
    return (setupPy !== undefined || setupCfg.has('metadata') || tables.some(keys => tableAt(pyproject, ...keys) !== undefined));
}
/** A text in a table; undefined if it is absent or something else. */
function textIn(table, key) {
    const value = table?.[key];
    return typeof value === 'string' && value !== '' ? value : undefined;
}
/** The texts in a list of a table. */
function textsIn(table, key) {
    const value = table?.[key];
    return Array.isArray(value) ? value.filter(item => typeof item === 'string') : [];
}

;// CONCATENATED MODULE: ./packages/project/lib/declared/python-source.js
const string = `[A-Za-z]{0,2}(?:"""(?:\\\\[^]|(?!""")[^])*"""|'''(?:\\\\[^]|(?!''')[^])*'''|"(?:\\\\[^]|[^"\\\\\\n])*"|'(?:\\\\[^]|[^'\\\\\\n])*')`;
const token = new RegExp(`(?:[ \\t\\f\\r]|\\\\\\r?\\n|#[^\\n]*)*(${string}|[\\p{L}_][\\p{L}\\p{N}_]*|\\n|[^])`, 'uy');
/** Splits Python source into names, strings, line ends and single other characters. */
function tokensOf(source) {
    const tokens = [];
    let depth = 0;
    for (const match of source.replace(/^\uFEFF/, '').matchAll(new RegExp(token.source, 'uyg'))) {
        const text = match[1] ?? '';
        if (')]}'.includes(text))
            depth -= 1;
        if (text !== '\n' || depth === 0)
            tokens.push({ text, depth, first: match[0] === text && atLineStart(tokens) });
        if ('([{'.includes(text))
            depth += 1;
    }
    return tokens;
}
function atLineStart(before) {
    return before.length === 0 || before.at(-1)?.text === '\n';
}
/** The value of a string literal without escapes; undefined for other text: `"1.2.3"`, `r'1.2.3'`. */
function literalOf({ text }) {
    return /^[rRuU]?("""|'''|"|')([^\\]*)\1$/.exec(text)?.[2];
}
/**
 * The string that a module assigns to a name, once and as a literal: `__version__ = "1.2.3"`, also with a type. Undefined if the
 * value is computed, or depends on what runs.
 */
function assignedLiteral(source, name) {
    const tokens = tokensOf(source);
    const starts = tokens.flatMap(({ text }, index) => text === name && assigns(tokens, index) !== undefined ? [index] : []);
    const [start] = starts;
    if (start === undefined || starts.length > 1 || !tokens[start]?.first)
        return undefined;
    const at = (assigns(tokens, start) ?? 0) + 1;
    const [value, after] = [tokens[at], tokens[at + 1]];
    if (value === undefined || (after !== undefined && after.text !== '\n' && after.text !== ';'))
        return undefined;
    return literalOf(value);
}
/** Index of the `=` of an assignment to the name at an index, `+=` included. */
function assigns(tokens, index) {
    const { depth = 0 } = tokens[index] ?? {};
    if (depth > 0 || tokens[index - 1]?.text === '.')
        return undefined;
    const line = tokens.slice(index + 1);
    const end = line.findIndex(({ text }) => text === '\n');
    const statement = end < 0 ? line : line.slice(0, end);
    const equals = statement.findIndex(({ text, depth: inside }) => text === '=' && inside === depth);
    const [first, second] = [statement[0]?.text, statement[1]?.text];
    const direct = (first === '=' && second !== '=') || (first === '+' && second === '=');
    return direct || (first === ':' && equals > 0) ? index + 1 + equals : undefined;
}
/**
 * A keyword argument of the call `setup(…)` in setup.py: the string if it is a literal, `computed` if it is anything else, and
 * undefined if there is no such argument.
 */
function setupArgument(source, keyword) {
    const tokens = tokensOf(source);
    const calls = tokens.flatMap(({ text }, index) => text === 'setup' && tokens[index + 1]?.text === '(' ? [index] : []);
    const [call] = calls;
    if (call === undefined || calls.length > 1)
        return undefined;
    const depth = (tokens[call]?.depth ?? 0) + 1;
    for (let index = call + 2; (tokens[index]?.depth ?? 0) >= depth; index += 1) {
        const [name, equals, value, after] = tokens.slice(index, index + 4);
        if (name?.depth !== depth || name.text !== keyword || equals?.text !== '=' || value === undefined)
            continue;
        const literal = after?.text === ',' || after?.text === ')' ? literalOf(value) : undefined;
        return literal === undefined ? 'computed' : { literal };
    }
    return undefined;
}
/** True if a module defines a name at its top level: a function, a class, or a variable. A name that it only imports does not count. */
function definesName(source, name) {
    const tokens = tokensOf(source);
    return tokens.some(({ text, depth, first }, index) => {
        if (text !== name || depth > 0)
            return false;
        const [before, start] = [tokens[index - 1], tokens[index - 2]];
        if (before?.text === 'def' || before?.text === 'class')
            return before.first || (start?.text === 'async' && start.first);
        return first && assigns(tokens, index) !== undefined;
    });
}

;// CONCATENATED MODULE: ./packages/project/lib/declared/version-source.js

/** Reads a version by a regular expression of Python. `group` is the name of its group with the version. */
async function byPattern(files, path, pattern, group) {
    const text = await files.read(path);
    const expression = fromPython(pattern);
    if (text === undefined || expression === undefined)
        return undefined;
    const found = expression.exec(text);
    const version = found?.groups?.[group] ?? (found?.groups === undefined ? found?.[1] : undefined);
    return version === undefined ? undefined : { version, from: path };
}
/** A regular expression of Python as one of JavaScript; undefined if it uses what JavaScript does not know. */
function fromPython(pattern) {
    const [, flags = '', body = ''] = /^(?:\(\?([aimsu]+)\))?([\s\S]*)$/.exec(pattern) ?? [];
    try {
        return new RegExp(body.replaceAll('(?P<', '(?<').replaceAll(/\(\?P=(\w+)\)/g, '\\k<$1>'), `m${flags.replace(/[^is]/g, '')}`);
    }
    catch {
        return undefined;
    }
}
/** Reads `package.module.attribute`, if the module assigns a literal. `roots` are the directories that packages may be in. */
async function byAttribute(files, attribute, roots) {
    const parts = attribute.split('.');
    const name = parts.pop() ?? '';
    const module = parts.join('/');
    for (const root of roots) {
        for (const path of [`${root}/${module}.py`, `${root}/${module}/__init__.py`]) {
            const source = await files.read(path);
            const version = source === undefined ? undefined : assignedLiteral(source, name);
            if (version !== undefined)
                return { version, from: path.replace(/^(?:\.\/)+/, '') };
            if (source !== undefined)
                return undefined;
        }
    }
    return undefined;
}
/** Reads files that have nothing but the version. */
async function byFiles(files, paths) {
    const texts = await Promise.all(paths.map(path => files.read(path)));
    const version = texts.join('\n').trim();
    return texts.includes(undefined) || version === '' ? undefined : { version, from: paths.join(', ') };
}

;// CONCATENATED MODULE: ./packages/project/lib/declared/setuptools.js




/** https://setuptools.pypa.io/en/latest/userguide/declarative_config.html */
async function setuptoolsVersion(files) {
    const argument = files.setupPy === undefined ? undefined : setupArgument(files.setupPy, 'version');
    if (argument === 'computed')
        return { computedBy: 'setup.py' };
    if (argument !== undefined)
        return { version: argument.literal, from: 'setup.py' };
    return (await dynamicTable(files)) ?? (await configured(files)) ?? byCode(files);
}
/** Arguments of `setup(…)` that are not literals, or something else that runs. */
function byCode({ setupPy }) {
    return setupPy === undefined ? undefined : { computedBy: 'setup.py' };
}
async function dynamicTable(files) {
    const dynamic = tableAt(files.pyproject, 'tool', 'setuptools', 'dynamic', 'version');
    if (dynamic === undefined)
        return undefined;
    const attribute = textIn(dynamic, 'attr');
    const paths = textIn(dynamic, 'file') ?? textsIn(dynamic, 'file');
    const found = attribute === undefined ? await byFiles(files, [paths].flat()) : await byAttribute(files, attribute, rootsOf(files));
    return found ?? { computedBy: `setuptools (${attribute ?? [paths].flat().join(', ')})` };
}
/** setup.cfg: a version, `attr: module.attribute` or `file: VERSION`. */
async function configured(files) {
    const value = files.setupCfg.get('metadata')?.get('version');
    if (value === undefined || value === '')
        return undefined;
    const [, kind, rest = ''] = /^(attr|file):\s*([\s\S]*)$/.exec(value) ?? [];
    if (kind === undefined)
        return { version: value, from: 'setup.cfg' };
    const found = kind === 'attr'
        ? await byAttribute(files, rest.trim(), rootsOf(files))
        : await byFiles(files, rest.split(',').map(path => path.trim()));
    return found ?? { computedBy: `setuptools (${rest.trim()})` };
}
/** The directories in which setuptools looks for packages. */
function rootsOf({ pyproject, setupCfg }) {
    const directories = Object.values(tableAt(pyproject, 'tool', 'setuptools', 'package-dir') ?? {});
    const where = textsIn(tableAt(pyproject, 'tool', 'setuptools', 'packages', 'find'), 'where');
    const options = setupCfg.get('options')?.get('package_dir') ?? '';
    const inCfg = [...options.matchAll(/^\s*=\s*(\S+)\s*$/gm)].map(match => match[1]);
    return [...directories, ...where, ...inCfg, '.', 'src'].filter(root => typeof root === 'string');
}

;// CONCATENATED MODULE: ./packages/project/lib/declared/backends.js





/** What hatchling and scikit-build-core look for, unless the project says otherwise. The second group is the quote. */
const plainPattern = (group) => `(?i)^(__version__|VERSION)(?: ?\\: ?str)? *= *(['"])v?(?P<${group}>.+?)\\2`;
const backends = [
    { name: 'setuptools', matches: /^setuptools\b/, version: setuptoolsVersion },
    { name: 'hatchling', matches: /^hatchling\b/, version: hatchVersion },
    { name: 'flit', matches: /^flit/, version: flitVersion },
    { name: 'poetry', matches: /^poetry\b(?!_dynamic)/, version: async (files) => poetryVersion(files) },
    { name: 'pdm-backend', matches: /^pdm\b/, version: pdmVersion },
    { name: 'maturin', matches: /^maturin\b/, version: cargoVersion },
    { name: 'meson-python', matches: /^mesonpy\b/, version: mesonVersion },
    { name: 'scikit-build-core', matches: /^scikit_build_core\b/, version: scikitVersion },
];
/** Packages that compute a version from git: setuptools-scm, hatch-vcs, versioneer, poetry-dynamic-versioning. */
const fromGit = /^[\w.-]*(?:scm|vcs|versioneer|versioning|git-version|gitversion)[\w.-]*/i;
/** The version of a project in the place where its build backend looks, or what computes it. */
async function backendVersion(files) {
    const system = tableAt(files.pyproject, 'build-system');
    const named = textIn(system, 'build-backend') ?? defaultBackend(files);
    const backend = backends.find(({ matches }) => matches.test(named));
    // A back-end of the project's tree may change what it calls. One that builds itself is what it says.
    const isWrapped = 'backend-path' in (system ?? {}) && textsIn(system, 'requires').length > 0;
    const found = isWrapped ? undefined : await backend?.version(files);
    if (found !== undefined)
        return found;
    const plugin = textsIn(system, 'requires')
        .map(text => fromGit.exec(text)?.[0])
        .find(text => text !== undefined);
    return { computedBy: plugin ?? backend?.name ?? named };
}
function defaultBackend({ pyproject }) {
    const tool = tableAt(pyproject, 'tool');
    if (tableAt(pyproject, 'build-system') === undefined && tool?.poetry !== undefined)
        return 'poetry';
    return tool?.flit !== undefined && tableAt(pyproject, 'project') === undefined ? 'flit' : 'setuptools';
}
/** `[tool.poetry] version`, unless a plugin replaces it when it builds. */
function poetryVersion({ pyproject }) {
    const plugin = tableAt(pyproject, 'tool', 'poetry-dynamic-versioning');
    if (plugin?.enable === true)
        return { computedBy: 'poetry-dynamic-versioning' };
    const version = textIn(tableAt(pyproject, 'tool', 'poetry'), 'version');
    return version === undefined ? undefined : { version, from: 'pyproject.toml, [tool.poetry]' };
}
/** https://hatch.pypa.io/latest/version/ */
async function hatchVersion(files) {
    const own = parseTable((await files.read('hatch.toml')) ?? '', 'hatch.toml');
    const table = tableAt(own, 'version') ?? tableAt(files.pyproject, 'tool', 'hatch', 'version');
    const [source, path] = [textIn(table, 'source') ?? 'regex', textIn(table, 'path')];
    if (source === 'vcs')
        return { computedBy: 'hatch-vcs' };
    if (source !== 'regex' || path === undefined)
        return undefined;
    const pattern = textIn(table, 'pattern') ?? plainPattern('version');
    return byPattern(files, path, pattern, 'version');
}
/** https://flit.pypa.io/en/stable/pyproject_toml.html: `__version__` of the module. */
async function flitVersion(files) {
    const flit = tableAt(files.pyproject, 'tool', 'flit');
    const name = textIn(tableAt(files.pyproject, 'project'), 'name')?.replaceAll('-', '_');
    const module = textIn(tableAt(flit ?? {}, 'module'), 'name') ?? textIn(tableAt(flit ?? {}, 'metadata'), 'module') ?? name;
    if (module === undefined)
        return undefined;
    const base = module.replaceAll('.', '/');
    for (const path of [`${base}/__init__.py`, `src/${base}/__init__.py`, `${base}.py`, `src/${base}.py`]) {
        const source = await files.read(path);
        if (source === undefined)
            continue;
        const version = assignedLiteral(source, '__version__');
        return version === undefined ? undefined : { version, from: path };
    }
    return undefined;
}
/** https://backend.pdm-project.org/metadata/#dynamic-project-version */
async function pdmVersion(files) {
    const table = tableAt(files.pyproject, 'tool', 'pdm', 'version');
    const path = textIn(table, 'path') ?? textIn(table, 'from');
    if (table?.source === 'scm' || table?.use_scm === true)
        return { computedBy: 'pdm-backend, from git' };
    if ((table?.source !== 'file' && table?.from === undefined) || path === undefined)
        return undefined;
    return byPattern(files, path, `^__version__\\s*(?::[^=]+)?=\\s*["'](.+?)["']\\s*(?:#.*)?$`, 'version');
}
/** https://www.maturin.rs/metadata: Cargo.toml, also that of the workspace. */
async function cargoVersion(files) {
    const path = textIn(tableAt(files.pyproject, 'tool', 'maturin'), 'manifest-path') ?? 'Cargo.toml';
    const cargo = await tomlAt(files, path);
    const version = textIn(tableAt(cargo, 'package'), 'version');
    if (version !== undefined)
        return { version, from: path };
    const shared = textIn(tableAt(await tomlAt(files, 'Cargo.toml'), 'workspace', 'package'), 'version');
    const inherits = tableAt(cargo, 'package', 'version')?.workspace === true;
    return shared !== undefined && inherits ? { version: shared, from: 'Cargo.toml, [workspace.package]' } : undefined;
}
async function tomlAt(files, path) {
    return parseTable((await files.read(path)) ?? '', path);
}
/** https://mesonbuild.com/Reference-manual_functions.html#project: `project('name', 'c', version: '1.2.3')`. */
async function mesonVersion(files) {
    const text = ((await files.read('meson.build')) ?? '').replaceAll(/^\s*#.*$/gm, '');
    const call = /^\s*project\s*\(((?:'[^']*'|\[[^\]]*\]|[^)'[])*)\)/.exec(text)?.[1] ?? '';
    const version = /(?:^|[\s,])version\s*:\s*'([^'\\]*)'\s*(?:,|$)/.exec(call)?.[1];
    return version === undefined ? undefined : { version, from: 'meson.build' };
}
/** https://scikit-build-core.readthedocs.io/en/latest/configuration/dynamic.html */
async function scikitVersion(files) {
    const table = tableAt(files.pyproject, 'tool', 'scikit-build', 'metadata', 'version');
    const [provider = '', input] = [textIn(table, 'provider'), textIn(table, 'input')];
    if (provider.endsWith('setuptools_scm'))
        return { computedBy: 'setuptools-scm' };
    if (!provider.endsWith('regex') || input === undefined || table?.result !== undefined)
        return undefined;
    return byPattern(files, input, textIn(table, 'regex') ?? plainPattern('value'), 'value');
}

;// CONCATENATED MODULE: ./packages/project/lib/declared/read-project.js




/** Reads the project in a directory of the work tree. Nothing of it runs. `fallback` is the name if none is stated. Throws a Problem. */
async function readProject(directory, fallback) {
    const files = await project_files_openProjectFiles(directory);
    if (!isPythonProject(files))
        return { name: fallback, scheme: 'semver' };
    const declared = declaredName(files);
    const found = await findVersion(files);
    const requiresPython = textIn(tableAt(files.pyproject, 'project'), 'requires-python');
    return {
        ...(declared === undefined ? { name: fallback } : { name: declared.name, nameFrom: declared.from }),
        scheme: 'pep440',
        ...(requiresPython === undefined ? {} : { requiresPython }),
        ...('version' in found ? { version: found.version, versionFrom: found.from } : found),
    };
}
async function findVersion(files) {
    const project = tableAt(files.pyproject, 'project');
    const version = textIn(project, 'version');
    if (version !== undefined && !textsIn(project, 'dynamic').includes('version'))
        return { version, from: 'pyproject.toml' };
    return backendVersion(files);
}
/** The name that the project in a directory states, and the file; undefined if no file states it. Throws a Problem. */
async function readDeclaredName(directory) {
    return declaredName(await openProjectFiles(directory));
}
function declaredName({ pyproject, setupCfg, setupPy }) {
    const metadata = tableAt(pyproject, 'tool', 'flit', 'metadata');
    const argument = setupPy === undefined ? undefined : setupArgument(setupPy, 'name');
    const inPyproject = textIn(tableAt(pyproject, 'project'), 'name') ??
        textIn(tableAt(pyproject, 'tool', 'poetry'), 'name') ??
        textIn(metadata, 'dist-name') ??
        textIn(metadata, 'module');
    if (inPyproject !== undefined)
        return { name: requireName(inPyproject), from: 'pyproject.toml' };
    if (typeof argument === 'object')
        return { name: argument.literal, from: 'setup.py' };
    const inCfg = setupCfg.get('metadata')?.get('name');
    return inCfg === undefined ? undefined : { name: inCfg, from: 'setup.cfg' };
}
/** https://packaging.python.org/en/latest/specifications/name-normalization/#name-format. Back-ends refuse others. */
function requireName(name) {
    if (/^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$/i.test(name))
        return name;
    throw new problem/* Problem */.A('read pyproject.toml', {
        found: `its name is ${JSON.stringify(name)}, which no Python project can have.`,
        next: 'Write a name of letters, digits, `.`, `_` and `-` that begins and ends with a letter or a digit.',
    });
}

;// CONCATENATED MODULE: ./packages/project/lib/config/changelog-file.js



/** Usual names without their case, likeliest first. */
const changelog_file_names = ['changelog', 'changes', 'history', 'news'].flatMap(stem => ['.md', '.rst', '.txt', ''].map(extension => `${stem}${extension}`));
/** The changelog of a project: a file with a usual name in its directory, or else in the root. Undefined if there is none. */
async function findChangelog(workspace, directory) {
    for (const place of new Set([directory, '.'])) {
        const found = await firstNamed(workspace, place, changelog_file_names);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
/** The first file of a directory with one of some names, in any case, by its path from the workspace. */
async function firstNamed(workspace, directory, names) {
    const entries = (await (0,if_there/* ifThere */.y)((0,promises_.readdir)((0,external_node_path_.join)(workspace, directory), { withFileTypes: true }))) ?? [];
    const files = entries.filter(entry => !entry.isDirectory()).map(({ name }) => name);
    const name = names.flatMap(wanted => files.filter(file => file.toLowerCase() === wanted))[0];
    return name === undefined ? undefined : external_node_path_.posix.join(directory, name);
}

;// CONCATENATED MODULE: ./packages/project/lib/config/images.js



/** The name by which a Dockerfile asks for the wheels that build-container gives it: `RUN --mount=from=wheels,target=/wheels`, `COPY --from=wheels`. */
const wheelsName = 'wheels';
/** The names that builders look for, in lower case. */
const dockerfiles = ['dockerfile', 'containerfile'];
/** The requirements of an image that names none: `requirements.txt` in the directory of its project, if it is there. */
function findRequirements(workspace, directory) {
    return firstNamed(workspace, directory, ['requirements.txt']);
}
/** The images that the file names. Otherwise one, if the directory of the project has a Dockerfile. */
async function imagesOf(workspace, stated, place) {
    const found = await firstNamed(workspace, place.directory, dockerfiles);
    const named = stated.keys.images ?? (found === undefined ? [] : [{}]);
    const requirements = await findRequirements(workspace, place.directory);
    const images = named.map((_, index) => imageOf(stated, index, { dockerfile: found, requirements }, place));
    images_refuseRepeated(images);
    if (stated.keys.images === undefined)
        return images;
    for (const { dockerfile, context, requirements: file } of images) {
        if (file !== undefined)
            await requirePath(workspace, file, 'file');
        await requirePath(workspace, dockerfile, 'file');
        await requirePath(workspace, context, 'directory');
    }
    return images;
}
function imageOf(stated, index, found, { name, directory }) {
    const own = stated.keys.images?.[index] ?? {};
    const entry = stated.place(stated.keys.images === undefined ? '' : `images[${index}]`);
    const of = (key, value, otherwise) => value === undefined ? otherwise : { value, from: stated.place(`images[${index}].${key}`) };
    const image = of('name', own.name, { value: asImageName(name), from: 'the name of the project' });
    const repository = repositoryOf(stated, index, image.value);
    const requirements = own.requirements ?? found.requirements;
    return {
        name: image,
        dockerfile: of('dockerfile', own.dockerfile, {
            value: found.dockerfile ?? external_node_path_.posix.join(directory, 'Dockerfile'),
            from: found.dockerfile ?? entry,
        }),
        context: of('context', own.context, { value: directory, from: 'the directory of the project' }),
        platforms: of('platforms', own.platforms, { value: ['linux/amd64'], from: 'default' }),
        ...(requirements === undefined
            ? {}
            : { requirements: of('requirements', own.requirements, { value: requirements, from: requirements }) }),
        ...(repository === undefined ? {} : { repository }),
    };
}
function asImageName(name) {
    const made = name
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .slice(0, 100)
        .replace(/^-|-$/g, '');
    return made === '' ? 'image' : made;
}
function repositoryOf({ keys, place }, index, name) {
    const own = keys.images?.[index]?.repository;
    if (own !== undefined)
        return { value: own, from: place(`images[${index}].repository`) };
    const registry = keys.registries?.[0];
    return registry === undefined ? undefined : { value: `${registry}/${name}`, from: place('registries') };
}
function images_refuseRepeated(images) {
    const seen = new Map();
    for (const { name, dockerfile } of images) {
        const other = seen.get(name.value);
        if (other !== undefined)
            throw contradiction_contradiction(name.from === 'the name of the project' ? dockerfile.from : name.from, `two images have the name ${JSON.stringify(name.value)} (the other: ${other}).`, 'Give each image a "name" of its own.');
        seen.set(name.value, name.from);
    }
}

;// CONCATENATED MODULE: ./packages/project/lib/config/python.js




/** How the distributions of a Python project are built; undefined if the directory has none. */
async function pythonOf(workspace, stated, directory, declared) {
    const own = stated.keys.python;
    if (declared.scheme !== 'pep440')
        return refusePython(stated, directory);
    const of = (key, value, otherwise) => value === undefined ? { value: otherwise, from: 'default' } : { value, from: stated.place(`python.${key}`) };
    const versions = own?.versions === undefined ? await foundVersions(workspace, directory) : of('versions', own.versions, []);
    refuseExcluded(stated, directory, declared);
    const requirements = own?.['build-requirements'];
    const file = requirements === undefined ? undefined : of('build-requirements', requirements, requirements);
    // `uv.lock#packaging` is a group of a lock.
    if (file !== undefined)
        await requirePath(workspace, { ...file, value: file.value.replace(/#.*/, '') }, 'file');
    return {
        versions,
        ...(file === undefined ? {} : { 'build-requirements': file }),
        ...(own?.cc === undefined ? {} : { cc: of('cc', own.cc, own.cc) }),
        normalise: of('normalise', own?.normalise, 'auto'),
        prove: of('prove', own?.prove, false),
    };
}
/** What the file says for all projects may not concern this one. */
function refusePython({ keys, place, isShared }, directory) {
    if (keys.python === undefined || isShared('python'))
        return undefined;
    throw contradiction_contradiction(place('python'), `the directory ${JSON.stringify(directory)} has no Python project: no pyproject.toml with [project] or [build-system], no setup.py and no setup.cfg with [metadata].`, 'Correct "directory", or remove "python".');
}
/** The first version in `.python-version`, of the project or of the repository. The file may also name environments. */
async function foundVersions(workspace, directory) {
    for (const path of new Set([external_node_path_.posix.join(directory, '.python-version'), '.python-version'])) {
        const text = (await (0,read_limited/* readIfThere */.qC)((0,external_node_path_.join)(workspace, path), 4096))?.toString('utf8') ?? '';
        const versions = text.split(/\s+/).filter(isPythonVersion);
        if (versions[0] !== undefined)
            return { value: [versions[0]], from: path };
    }
    return { value: [], from: 'default' };
}
function refuseExcluded({ keys, place }, directory, { requiresPython }) {
    const index = keys.python?.versions?.findIndex(version => python_version_isExcluded(version, requiresPython ?? '')) ?? -1;
    const version = keys.python?.versions?.[index];
    if (version === undefined)
        return;
    throw contradiction_contradiction(place(`python.versions[${index}]`), `Python ${version} is excluded by ${external_node_path_.posix.join(directory, 'pyproject.toml')}: requires-python is ${JSON.stringify(requiresPython)}.`, 'Remove one of them.');
}

;// CONCATENATED MODULE: ./packages/project/lib/config/effective.js











/** What applies to a project, from inputs, file, project and defaults. Throws a Problem if they contradict each other. */
async function effective_effectiveConfig(workspace, stated, { given, repository }) {
    const place = await effective_placeOf(workspace, stated, given);
    const { directory } = place;
    const declared = await readProject((0,external_node_path_.join)(workspace, directory.value), (0,external_node_path_.basename)(directory.value === '.' ? repository : directory.value));
    const name = effective_nameOf(stated, declared, directory.value);
    const scheme = schemeOf(stated, declared);
    const python = await pythonOf(workspace, stated, directory.value, declared);
    const config = {
        name,
        ...place,
        'version-scheme': scheme,
        ...(await changesOf(workspace, stated, directory.value, given)),
        ...(python === undefined ? {} : { python }),
        tests: statedValue(stated, 'tests') ?? standard([]),
        images: await imagesOf(workspace, stated, { name: name.value, directory: directory.value }),
        archives: archivesOf(stated),
        models: statedValue(stated, 'models') ?? standard([]),
        registries: statedValue(stated, 'registries') ?? standard([]),
        stores: statedValue(stated, 'stores') ?? standard([]),
        'audit-log': await auditLogOf(workspace, stated),
        'image-tags': statedValue(stated, 'image-tags') ?? standard([...imageTagForms]),
    };
    const nameFrom = stated.keys.name === undefined ? declared.nameFrom : configPath;
    const project = { ...declared, name: name.value, scheme: scheme.value };
    return { config, project: nameFrom === undefined ? project : { ...project, nameFrom } };
}
async function effective_placeOf(workspace, stated, given) {
    const own = statedValue(stated, 'tag-pattern');
    return {
        directory: await directoryOf(workspace, stated, given),
        'tag-pattern': contradiction_agreed('tag-pattern', { given: given['tag-pattern'], stated: own }) ?? standard('v{version}'),
    };
}
/** A value that nobody stated and nothing in the project gives. */
function standard(value) {
    return { value, from: 'default' };
}
/** Refuses a directory of the file in which there is nothing to release. That of an input was checked when it was read. */
async function directoryOf(workspace, stated, given) {
    const own = statedValue(stated, 'directory');
    const directory = contradiction_agreed('directory', { given: given.directory, stated: own }) ?? standard('.');
    if (own === undefined)
        return directory;
    await requirePath(workspace, own, 'directory');
    if ((await (0,promises_.readdir)((0,external_node_path_.join)(workspace, own.value))).length > 0)
        return directory;
    throw contradiction_contradiction(own.from, `the directory ${JSON.stringify(own.value)} is empty, so that it has no project.`, 'Give the directory of the project.');
}
/** The name in the file must be the one that the project states, in any spelling that means the same package. */
function effective_nameOf(stated, { name, nameFrom }, directory) {
    const own = statedValue(stated, 'name');
    const otherwise = directory === '.' ? 'the name of the repository' : 'the name of the directory';
    const found = { value: name, from: nameFrom === undefined ? otherwise : external_node_path_.posix.join(directory, nameFrom) };
    if (own === undefined || nameFrom === undefined)
        return own ?? found;
    if (pythonName(own.value) === pythonName(name))
        return own;
    throw contradiction_contradiction(own.from, `the name is ${JSON.stringify(own.value)}, and ${found.from} says ${JSON.stringify(name)}.`, 'Remove the line: the project states its name.');
}
function schemeOf(stated, { scheme }) {
    const own = statedValue(stated, 'version-scheme');
    if (own?.value === 'semver' && scheme === 'pep440')
        throw contradiction_contradiction(own.from, 'the version scheme is "semver", and versions of a Python project follow PEP 440.', 'Remove the line.');
    return own ?? (scheme === 'pep440' ? { value: scheme, from: 'the kind of the project' } : standard(scheme));
}
/** The source of the notes, and the changelog if it is read. Refuses one that is named and would not be read. */
async function changesOf(workspace, stated, directory, given) {
    const own = statedValue(stated, 'changelog');
    const sources = { given: given['notes-from'], stated: statedValue(stated, 'notes-from') };
    const from = contradiction_agreed('notes-from', sources, notes_source/* notesSourceText */.SU) ?? standard({ kind: 'auto' });
    const named = contradiction_agreed('changelog', { given: given.changelog, stated: own });
    if (named !== undefined && !(0,notes_source/* readsChangelog */.oX)(from.value))
        throw new problem/* Problem */.A(`use ${named.from}`, {
            found: `"notes-from" is ${JSON.stringify((0,notes_source/* notesSourceText */.SU)(from.value))} (${from.from}), so that the changelog would not be read.`,
            next: 'Remove one of them.',
        });
    if (own !== undefined)
        await requirePath(workspace, own, 'file');
    const found = named ?? ((0,notes_source/* readsChangelog */.oX)(from.value) ? await foundChangelog(workspace, directory) : undefined);
    return { ...(found === undefined ? {} : { changelog: found }), 'notes-from': from };
}
async function foundChangelog(workspace, directory) {
    const path = await findChangelog(workspace, directory);
    return path === undefined ? undefined : { value: path, from: path };
}
/** A log with a key is kept, unless the file says that it is not. */
async function auditLogOf(workspace, stated) {
    const { keep, 'encrypt-to': path } = stated.keys['audit-log'] ?? {};
    const at = (key) => stated.place(`audit-log.${key}`);
    const key = path === undefined ? undefined : { value: path, from: at('encrypt-to') };
    if (key !== undefined)
        await requirePath(workspace, key, 'file');
    return {
        keep: keep === undefined
            ? key === undefined
                ? standard(false)
                : { ...key, value: true }
            : { value: keep, from: at('keep') },
        ...(key === undefined ? {} : { 'encrypt-to': key }),
    };
}
function archivesOf(stated) {
    return (stated.keys.archives ?? []).map(({ name, files, format }, index) => {
        const at = (key) => stated.place(`archives[${index}].${key}`);
        return {
            name: { value: name, from: at('name') },
            files: { value: files, from: at('files') },
            format: format === undefined ? standard('tar.gz') : { value: format, from: at('format') },
        };
    });
}

;// CONCATENATED MODULE: ./packages/project/lib/config/read-config.js






/**
 * The effective configuration of a project of a repository: from inputs, `.github/release-tools.yaml`, the files of the project, and
 * defaults. `workspace` is the root of the work tree. Throws a Problem with file and line for what is wrong or contradicts the project.
 */
async function readConfig(workspace, request = {}) {
    return (await readConfigured(workspace, request)).config;
}
/** The same, with what the files of the project declare. */
async function readConfigured(workspace, request = {}) {
    const all = await readChecked(workspace);
    const stated = picked(all, request) ?? refuseUnclear(all, request);
    return effective_effectiveConfig(workspace, stated, surroundingsOf(workspace, request));
}
/** Only the place of the project; undefined if there are several, and neither directory nor tag picks one. */
async function read_config_findPlace(workspace, request = {}) {
    const stated = picked(await readChecked(workspace), request);
    return stated && placeOf(workspace, stated, request.given ?? {});
}
/** The same; throws a Problem that lists the projects if none is picked. */
async function read_config_readPlace(workspace, request = {}) {
    const all = await readChecked(workspace);
    return placeOf(workspace, picked(all, request) ?? refuseUnclear(all, request), request.given ?? {});
}
/** The configuration of every project of a repository: one, unless the file has a list `projects`. */
async function read_config_readConfigs(workspace, request = {}) {
    const configs = [];
    for (const stated of await readChecked(workspace))
        configs.push((await effectiveConfig(workspace, stated, surroundingsOf(workspace, request))).config);
    return configs;
}
function surroundingsOf(workspace, { given = {}, repository = '' }) {
    return { given, repository: repository === '' ? (0,external_node_path_.basename)(workspace) : repository };
}
/** Refuses two projects with the same directory or the same tags: nobody could tell which one is meant. */
async function readChecked(workspace) {
    const all = await readStated(workspace);
    if (all.length === 1)
        return all;
    for (const key of ['directory', 'tag-pattern']) {
        const seen = new Map();
        for (const stated of all) {
            const value = stated.keys[key];
            const other = seen.get(value);
            if (other !== undefined)
                throw contradiction_contradiction(stated.place(key), `${JSON.stringify(value)} is the "${key}" of another project as well (${other.place(key)}).`, `Give each project a "${key}" of its own.`);
            seen.set(value, stated);
        }
    }
    return all;
}
/** The project with the directory that is given, or the one of the tag. Undefined if there is none, or no choice is made. */
function picked(all, { given, tag }) {
    if (all.length === 1)
        return all[0];
    const directory = given?.directory;
    if (directory !== undefined)
        return all.find(({ keys }) => keys.directory === directory.value);
    const fitting = tag === undefined ? [] : all.filter(stated => read_config_fits(tag, stated));
    if (fitting.length < 2)
        return fitting[0];
    throw unclear(`find the project of the tag ${JSON.stringify(tag)}`, `it fits the tag patterns of ${fitting.length} projects.`, fitting);
}
function refuseUnclear(all, { given, tag }) {
    if (given?.directory !== undefined)
        throw unclear(`use ${given.directory.from}`, `no project in ${configPath} has the directory ${JSON.stringify(given.directory.value)}.`, all);
    if (tag !== undefined)
        throw unclear(`find the project of the tag ${JSON.stringify(tag)}`, 'it fits the tag pattern of no project.', all);
    throw unclear('find the project', `${configPath} has several, and neither a directory nor a tag picks one.`, all);
}
/** True if what stands in place of the version is one, by the scheme of the project if the file says it. */
function read_config_fits(tag, { keys }) {
    const pattern = keys['tag-pattern'] ?? 'v{version}';
    if ((0,tag_pattern/* textInTag */.v4)(tag, pattern) === undefined)
        return false;
    const scheme = keys['version-scheme'];
    const schemes = scheme === undefined ? ['pep440', 'semver'] : [scheme];
    return schemes.some(one => tag_parseTag(tag, { pattern, scheme: one }) !== undefined);
}
function unclear(attempted, found, projects) {
    const lines = projects.map(({ keys, place }) => `${keys.directory} with tags ${keys['tag-pattern']} (${place('tag-pattern')})`);
    return new problem/* Problem */.A(attempted, {
        found: `${found} The projects: ${lines.join('; ')}.`,
        next: 'Name the project by its directory, or by a tag that fits one of them.',
    });
}

;// CONCATENATED MODULE: ./packages/runner/lib/run-config.js




/**
 * What applies to the project of a run, from inputs, `.github/release-tools.yaml`, the project and defaults. In a repository with several
 * projects, the directory or the tag picks one. Throws a Problem for what is wrong, contradicts something else, or is not clear.
 */
function readRunConfig(inputs, tag, host) {
    return readConfigured(host.workspace, requestOf(inputs, tag, host));
}
/** Only the place of the project. Undefined if there are several, and neither directory nor tag picks one. */
function findRunPlace(inputs, tag, host) {
    return findPlace(host.workspace, requestOf(inputs, tag, host));
}
/** The same; throws a Problem that lists the projects if none is picked. */
function readRunPlace(inputs, tag, host) {
    return readPlace(host.workspace, requestOf(inputs, tag, host));
}
/** The directory of the project, as an absolute path without links on its way to the workspace. */
function run_config_directoryOf({ directory }, { workspace }) {
    return resolve(realpathSync(workspace), directory.value);
}
/** The source of the list of changes, and the absolute path of the changelog. */
function changesSource({ changelog, 'notes-from': from }, { workspace }) {
    return { from: from.value, path: changelog && resolve(realpathSync(workspace), changelog.value) };
}
/**
 * The arguments of pytest that the file has for the project in a directory; empty if it has none. Throws a Problem if the input
 * `pytest-args` contradicts them.
 */
async function statedTests(directory, given, { workspace }) {
    const own = workspaceRelative(workspace, directory) || '.';
    const configs = await readConfigs(workspace);
    const tests = configs.find(config => config.directory.value === own)?.tests;
    if (tests === undefined || tests.from === 'default')
        return [];
    const input = given.length === 0 ? undefined : { value: given, from: 'the input "pytest-args"' };
    return agreed('tests', { given: input, stated: tests }, words => words.join(' '))?.value ?? [];
}
function requestOf(inputs, tag, { workspace, env }) {
    const pathOf = (path) => policy_file_workspaceRelative(workspace, path) || '.';
    return {
        given: {
            ...input('directory', 'project-directory', inputs['project-directory'], pathOf),
            ...input('tag-pattern', 'tag-pattern', inputs['tag-pattern'], text => text),
            ...input('changelog', 'changelog', inputs.changelog, pathOf),
            ...input('notes-from', 'notes-from', inputs['notes-from'], source => source),
        },
        tag,
        repository: env.GITHUB_REPOSITORY ?? '',
    };
}
/** The value of an input under the key of the configuration; nothing if it is not given. */
function input(key, name, value, read) {
    if (value === undefined)
        return {};
    return { [key]: { value: read(value), from: `the input ${JSON.stringify(name)}` } };
}

;// CONCATENATED MODULE: ./packages/runner/lib/release-run.js







/** Finds project and tag. Throws a Problem for a tag that does not belong to the project. */
async function findRelease(inputs, host) {
    const context = readContext();
    const tag = inputs.tag ?? (0,tag_pattern/* tagOfRef */.DC)(context.ref);
    const { project, config } = await readRunConfig(inputs, tag, host);
    const rule = {
        pattern: config['tag-pattern'].value,
        scheme: (await isPython(config, inputs['release-dir'])) ? 'pep440' : 'semver',
    };
    return { context, project, config, rule, release: tag === undefined ? undefined : tag_requireTag(tag, rule) };
}
/** What has wheels has versions of Python, also in a job without a checkout, unless the project says otherwise. */
async function isPython({ 'version-scheme': scheme }, releaseDir) {
    if (scheme.value === 'pep440' || scheme.from !== 'default')
        return scheme.value === 'pep440';
    return releaseDir !== undefined && (await hasWheels(releaseDir));
}
function plannedRelease({ context, project, rule, release }, dryRun) {
    if (release !== undefined)
        return release;
    if (dryRun)
        return project.version === undefined ? undefined : requireTag(tagOf(project.version, rule.pattern), rule);
    throw new Problem('find the tag to release', {
        found: `this run was started by ${context.ref}, not by a tag.`,
        next: 'Start it by pushing a tag, set the input `tag`, or set `dry-run: true`.',
    });
}
/** The release of the run, for the steps after the build: if the build computes the version, what was built has it. */
async function readReleaseRun(inputs, host) {
    const found = await findRelease(inputs, host);
    const release = plannedRelease(found, inputs['dry-run']);
    if (release !== undefined)
        return { ...found, release, provisional: false };
    const { distributions } = await readDistributions(inputs['release-dir'], found.project);
    const version = distributions[0]?.version ?? '0.0.0';
    host.notice(distributions.length > 0
        ? `This dry run has the version ${version}, which the build computed.`
        : `No file says which version comes next, so this dry run has the version ${version}.`);
    return { ...found, release: requireTag(tagOf(version, found.rule.pattern), found.rule), provisional: true };
}
/** A client of GitHub's API for the repository of the run. Throws a Problem if there is no token. */
function gitHubOf(inputs, { repository, apiUrl }, host) {
    return connectGitHub({ token: requireToken(inputs), repository, apiUrl }, host);
}
/** The identity of the inputs, which defaults to that of this workflow; undefined if that is not known either (act). */
function ownIdentity(inputs, { workflowRef, serverUrl }) {
    const own = workflowRef === '' ? undefined : `${serverUrl}/${workflowRef}`;
    const identity = inputs['certificate-identity'] ?? own;
    return identity === undefined ? undefined : { identity, issuer: inputs['certificate-oidc-issuer'] };
}
/** Whom to trust. The answer comes from the repository and the workflow, never from the release. */
async function trustOf(inputs, context, policy, host) {
    return readTrust({
        workspace: host.workspace,
        key: inputs.key,
        identity: ownIdentity(inputs, context)?.identity,
        issuer: inputs['certificate-oidc-issuer'],
        repository: `${context.serverUrl}/${context.repository}`,
        policy,
        trustedRoot: inputs['trusted-root'],
        gpgKey: inputs['gpg-key'],
    });
}

;// CONCATENATED MODULE: ./packages/runner/lib/made-evidence.js




// The runner empties this directory at the start of each job, and no other job can write to it.
const made_evidence_note = ({ temp }) => (0,external_node_path_.join)(temp, 'release-tools-made-evidence');
/** Records what a step of this job made, so that later steps of the job need no digests from outside. */
async function noteEvidence(releaseDir, made, host) {
    await (0,promises_.appendFile)(made_evidence_note(host), made.map(one => `${JSON.stringify({ releaseDir, ...one })}\n`).join(''));
}
/** What the steps of this job made: for each name, the last digest. */
async function madeEvidence(releaseDir, host) {
    const text = (await (0,read_limited/* readIfThere */.qC)(made_evidence_note(host), lib_limits/* limits */.F.evidence))?.toString() ?? '';
    const entries = text
        .split('\n')
        .filter(line => line !== '')
        .map(line => JSON.parse(line));
    const own = entries.filter(entry => entry.releaseDir === releaseDir);
    return [...new Map(own.map(({ name = '', digest }) => [name, { name, digest }])).values()];
}
/** Tells whether a file is as a step of this job made it, or has the digest that the input `evidence` says. */
async function trustedFiles(releaseDir, evidence, host) {
    const known = [
        ...(await wholeList(releaseDir, evidence ?? [], 'evidence')),
        ...(await madeEvidence(releaseDir, host)),
    ];
    return async (path) => {
        const name = evidenceName(releaseDir, path);
        if ((await fileSize(path)) === undefined)
            return false;
        const sha256 = await sha256File(path, 'inside', assetLimit);
        return known.some(one => one.name === name && one.digest.sha256 === sha256);
    };
}

// EXTERNAL MODULE: ./packages/runner/lib/inputs.js
var inputs = __webpack_require__(6834);
;// CONCATENATED MODULE: ./packages/build/lib/source/checkout.js

// Settings of the machine, of its user and of the repository would change what is checked out, or what git prints. With
// log.showSignature, a program that the repository names would run and write in front of the commit.
const checkout_plain = [
    '--no-replace-objects',
    '-c',
    'log.showSignature=false',
    '-c',
    'core.attributesFile=/dev/null',
    '-c',
    'core.autocrlf=false',
    '-c',
    'core.eol=lf',
    '-c',
    'core.hooksPath=/dev/null',
    '-c',
    'advice.detachedHead=false',
];
/**
 * Clones the repository at `from` to `to`, which must not exist, with its tags and history, and checks `commit` out without a
 * branch. What is not committed cannot reach a build, and back-ends that ask git find the tag. Throws a Problem if the clone at
 * `from` lacks the commit. Also throws one if that clone is shallow, unless only the files are needed (`isOnlyFiles`).
 */
async function checkOut(from, commit, to, host, isOnlyFiles = false) {
    const git = gitOf(`check out ${commit}`, host);
    if (!isOnlyFiles && (await git(['-C', from, 'rev-parse', '--is-shallow-repository'])) === 'true')
        throw new problem/* Problem */.A(`check out ${commit}`, {
            found: 'the clone is shallow, so that versions which the build takes from tags would be wrong.',
            next: 'Set `fetch-depth: 0` for actions/checkout, or run `git fetch --unshallow --tags`.',
        });
    await git(['clone', '--quiet', '--no-local', '--no-checkout', from, to]);
    await git(['-C', to, 'checkout', '--quiet', '--detach', commit]);
    return { path: to, ...(await headOf(to, git)) };
}
/** The commit that is checked out at `path`, whatever else lies there, and its time. Throws a Problem. */
async function checkedOut(path, host) {
    return { path, ...(await headOf(path, gitOf('read the commit', host))) };
}
async function headOf(path, git) {
    const [commit = '', epoch] = (await git(['-C', path, 'show', '--no-patch', '--format=%H %ct', 'HEAD'])).split(' ');
    return { commit, epoch: Number(epoch) };
}
/** Runs git. `attempted` begins the message of the Problem if it fails. */
function gitOf(attempted, host) {
    return async (args) => {
        // Another user may own the clone: a job in a container, for example.
        const all = ['-c', 'safe.directory=*', ...checkout_plain, ...args];
        const { exitCode, stdout, stderr } = await host.exec('git', all);
        if (exitCode === 0)
            return stdout.trim();
        throw new problem/* Problem */.A(attempted, {
            found: `git reported: ${stderr.trim().split('\n').at(-1)?.slice(0, 300) ?? 'nothing.'}`,
            next: 'Check out the repository with its history and tags before this step: `fetch-depth: 0` for actions/checkout.',
        });
    };
}

// EXTERNAL MODULE: ./packages/base/lib/byte-buffer.js
var byte_buffer = __webpack_require__(3595);
// EXTERNAL MODULE: ./packages/base/lib/deflate/deflater.js + 1 modules
var deflate_deflater = __webpack_require__(3241);
// EXTERNAL MODULE: ./packages/base/lib/packed-file.js
var packed_file = __webpack_require__(2209);
;// CONCATENATED MODULE: ./packages/base/lib/zip/zip-headers.js

/** Where the local header has the CRC and both sizes. They are known when the file is compressed. */
const sizesOffset = 14;
/** 2.0, the first version with deflate; made on Unix, so that modes count. */
const [version, unix] = [20, 3];
const utf8Names = 0x800;
const regularFile = 0o100000;
// Without Zip64, which old readers do not know, the largest number means that Zip64 has it.
const [largestCount, largestSize] = [0xfffe, 0xfffffffe];
/** A zip file has no times outside these years (1980-01-01 to 2107-12-31, in seconds since 1970). */
const [firstTime, lastTime] = [315_532_800, 4_354_819_198];
function localHeader(member) {
    const name = Buffer.from(member.path);
    const header = Buffer.alloc(30);
    header.write('PK\x03\x04', 'latin1');
    writeCommon(header, 4, member, name);
    return Buffer.concat([header, name]);
}
function sizesOf({ crc, compressed, size }) {
    const bytes = Buffer.alloc(12);
    bytes.writeUInt32LE(crc, 0);
    bytes.writeUInt32LE(compressed, 4);
    bytes.writeUInt32LE(size, 8);
    return bytes;
}
/** The entry in the directory at the end. */
function directoryEntry(member) {
    const name = Buffer.from(member.path);
    const header = Buffer.alloc(46);
    header.write('PK\x01\x02', 'latin1');
    header.writeUInt16LE((unix << 8) | version, 4);
    writeCommon(header, 6, member, name);
    header.writeUInt32LE((regularFile | (member.executable ? 0o755 : 0o644)) * 0x10000, 38);
    header.writeUInt32LE(member.start, 42);
    return Buffer.concat([header, name]);
}
function endOfDirectory(count, size, start) {
    const end = Buffer.alloc(22);
    end.write('PK\x05\x06', 'latin1');
    end.writeUInt16LE(count, 8);
    end.writeUInt16LE(count, 10);
    end.writeUInt32LE(size, 12);
    end.writeUInt32LE(start, 16);
    return end;
}
/** Throws a Problem for what a zip file can't have without Zip64: 65,535 files, or 4 GiB. */
function requireZipSize(count, size) {
    if (count <= largestCount && size <= largestSize)
        return;
    throw new problem/* Problem */.A('write the zip file', {
        found: `it would have ${count > largestCount ? `more than ${largestCount} files` : '4 GiB or more'}, which many programs cannot read.`,
        next: 'Use the format tar.gz.',
    });
}
/** The fields that both headers have, from `at`. An empty file is not compressed. */
function writeCommon(header, at, member, name) {
    const { time, date } = dosTime(member.mtime);
    header.writeUInt16LE(version, at);
    header.writeUInt16LE(utf8Names, at + 2);
    header.writeUInt16LE(member.size === 0 ? 0 : 8, at + 4);
    header.writeUInt16LE(time, at + 6);
    header.writeUInt16LE(date, at + 8);
    sizesOf(member).copy(header, at + 10);
    header.writeUInt16LE(name.length, at + 22);
}
/** The time in UTC, in steps of two seconds. */
function dosTime(mtime) {
    const at = new Date(Math.min(Math.max(mtime, firstTime), lastTime) * 1000);
    return {
        time: (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1),
        date: ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate(),
    };
}

;// CONCATENATED MODULE: ./packages/base/lib/zip/zip-writer.js







/**
 * Writes files to a zip file, which appears complete or not at all. Its bytes depend only on paths, contents and the time: bytewise
 * order, files only, mode 0644 or 0755, one time in UTC. Sizes stand before the content, not after it, so that readers of streams find
 * them. Throws a Problem as writeTarGz, and where a zip file would need Zip64. `mtime` is in seconds since 1970.
 */
async function writeZip(path, files, mtime) {
    requireZipSize(files.length, 0);
    await (0,lib_files/* writeAtomic */.vZ)(path, async (partial) => {
        const handle = await (0,promises_.open)(partial, 'wx');
        try {
            await writeMembers(new Output(handle), (0,packed_file/* inOrder */.al)(files), mtime);
        }
        finally {
            await handle.close();
        }
    });
}
async function writeMembers(output, files, mtime) {
    const deflater = new deflate_deflater/* Deflater */.i('raw', deflate_deflater/* archiveLevel */.J);
    const directory = [];
    for await (const file of files)
        directory.push(directoryEntry(await writeMember(output, deflater, file, mtime)));
    deflater.close();
    const start = output.position;
    for (const entry of directory)
        output.append(entry);
    output.append(endOfDirectory(directory.length, output.position - start, start));
    await output.flush();
}
/** Writes the header, the compressed content, and then the sizes into the header. */
async function writeMember(output, deflater, file, mtime) {
    const { path, size, executable = false } = file;
    const member = { path, executable, mtime, size, compressed: 0, crc: 0, start: output.position };
    requireZipSize(0, size);
    output.append(localHeader(member));
    const content = output.position;
    const add = (piece) => {
        member.crc = (0,external_node_zlib_.crc32)(piece, member.crc);
        for (const packed of deflater.push(piece))
            output.append(packed);
    };
    const whole = (0,packed_file/* wholeBody */.g3)(file);
    if (whole !== undefined)
        add(whole);
    else
        for await (const piece of (0,packed_file/* bodyPieces */._R)(file)) {
            add(piece);
            await output.flushIfFull();
        }
    if (size > 0)
        for (const packed of deflater.end())
            output.append(packed);
    member.compressed = output.position - content;
    await output.replace(member.start + sizesOffset, sizesOf(member));
    await output.flushIfFull();
    return member;
}
/** A file that is written from its beginning, through a buffer, because thousands of small writes take long. */
class Output {
    #file;
    #buffer = new byte_buffer/* ByteBuffer */.$();
    /** Bytes in the file. */
    #written = 0;
    constructor(file) {
        this.#file = file;
    }
    get position() {
        return this.#written + this.#buffer.length;
    }
    /** Throws a Problem if the archive would then be too large for a zip file. */
    append(bytes) {
        requireZipSize(0, this.position + bytes.length);
        this.#buffer.append(bytes);
    }
    /** Writes over bytes that were appended before. */
    async replace(position, bytes) {
        if (position >= this.#written)
            return this.#buffer.replace(position - this.#written, bytes);
        await this.flush();
        await writeAll(this.#file, bytes, position);
    }
    async flushIfFull() {
        if (this.#buffer.length >= byte_buffer/* pieceSize */.Q)
            await this.flush();
    }
    async flush() {
        const bytes = this.#buffer.take();
        await writeAll(this.#file, bytes, this.#written);
        this.#written += bytes.length;
    }
}
/** A single write may take only a part. */
async function writeAll(file, bytes, position) {
    for (let at = 0; at < bytes.length;)
        at += (await file.write(bytes, at, bytes.length - at, position + at)).bytesWritten;
}

;// CONCATENATED MODULE: ./packages/base/lib/path-pattern.js
/**
 * Tells which paths of a directory some of the patterns matches. A pattern is a path relative to the directory, with forward
 * slashes: `*` and `?` stand for characters within a name, `**` for any number of directories. All other characters stand for
 * themselves.
 */
function matchesSome(patterns) {
    const expressions = patterns.map(toExpression);
    return path => expressions.some(expression => expression.test(`${path}/`));
}
function toExpression(pattern) {
    const names = pattern.split('/').filter(name => name !== '' && name !== '.');
    return new RegExp(`^${names.map(toSource).join('')}$`, 'u');
}
function toSource(name) {
    if (name === '**')
        return '(?:[^/]+/)*';
    const source = name.replace(/[*?]|[^*?]+/g, part => part === '*' ? '[^/]*' : part === '?' ? '[^/]' : part.replace(/[\\^$.+()[\]{}|]/g, '\\$&'));
    return `${source}/`;
}

;// CONCATENATED MODULE: ./packages/build/lib/source/committed-files.js

// https://git-scm.com/docs/index-format: the mode of an entry.
const committed_files_kinds = {
    '100644': 'file',
    '100755': 'program',
    '120000': 'symbolic link',
    '160000': 'submodule',
};
/** Everything that is in a commit. Modes are those of git, because Windows has none. */
async function committedFiles({ path, commit }, host) {
    const git = gitOf(`list the files of ${commit}`, host);
    const entries = await git(['-C', path, 'ls-tree', '-r', '-z', '--full-tree', commit]);
    return entries.split('\0').flatMap(entry => parseEntry(entry) ?? []);
}
/** `100644 blob 1234…\tdocs/index.md` */
function parseEntry(entry) {
    const [, mode = '', path = ''] = /^(\d{6}) \w+ [0-9a-f]+\t(.+)$/su.exec(entry) ?? [];
    const kind = committed_files_kinds[mode];
    return kind === undefined ? undefined : { path, kind };
}

;// CONCATENATED MODULE: ./packages/build/lib/archive/make-archives.js




const writers = { 'tar.gz': tar_writer/* writeTarGz */.SB, zip: writeZip };
/**
 * Makes archives of committed files in the directory `to`, and returns their names. Their bytes depend only on the commit and on the
 * list of patterns: paths, contents and modes are those of git, the time is that of the commit. Throws a Problem for a pattern without a
 * file, for a link, and if a file with this name already exists with other content.
 */
async function makeArchives(archives, checkout, to, host) {
    const committed = await committedFiles(checkout, host);
    const names = [];
    for (const archive of archives) {
        const name = `${archive.name}.${archive.format}`;
        const path = (0,external_node_path_.join)(to, name);
        const write = (target) => writers[archive.format](target, make_archives_filesOf(archive, committed, checkout), checkout.epoch);
        if ((await (0,lib_files/* sizeIfThere */.nQ)(path)) === undefined)
            await write(path);
        else
            await (0,scratch/* withScratch */.h)('archive', host, scratch => make_archives_requireSame(archive, path, (0,external_node_path_.join)(scratch, name), write));
        names.push(name);
    }
    return names;
}
function make_archives_filesOf(archive, committed, { path: root }) {
    const unused = archive.files.find(pattern => {
        const matches = matchesSome([pattern]);
        return !committed.some(({ path }) => matches(path));
    });
    if (unused !== undefined)
        throw make_archives_refused(archive, `no committed file matches ${JSON.stringify(unused)}.`, 'Correct `archives` in .github/release-tools.yaml. Write `docs/**` for everything in a directory.');
    const matches = matchesSome(archive.files);
    const files = committed.filter(({ path }) => matches(path));
    const other = files.find(({ kind }) => kind !== 'file' && kind !== 'program');
    if (other !== undefined)
        throw make_archives_refused(archive, `${JSON.stringify(other.path)} is a ${other.kind}, which not every system can unpack.`, 'Name only files in `archives` in .github/release-tools.yaml.');
    return files.map(({ path, kind }) => ({
        path: `${archive.name}/${path}`,
        source: (0,external_node_path_.join)(root, path),
        executable: kind === 'program',
    }));
}
/** Throws a Problem unless the archive would be what is at `path`. */
async function make_archives_requireSame(archive, path, target, write) {
    await write(target);
    if ((await (0,lib_digest/* sha256File */.Q3)(path, 'inside')) === (await (0,lib_digest/* sha256File */.Q3)(target)))
        return;
    throw make_archives_refused(archive, `${path} exists already, with other content.`, 'Give one of both another name.');
}
function make_archives_refused({ name, format }, found, next) {
    return new problem/* Problem */.A(`make the archive ${name}.${format}`, { found, next });
}

;// CONCATENATED MODULE: ./packages/project/lib/config/named-archives.js
/** The archives of a release, with its version in their names. */
function namedArchives({ archives }, version) {
    return archives.map(({ name, files, format }) => ({
        name: name.value.replaceAll('{version}', version),
        files: files.value,
        format: format.value,
    }));
}

;// CONCATENATED MODULE: ./actions/collect-artifacts/lib/archives.js






/** Makes the archives that the configuration names, of the commit that is checked out, and puts them to the other artifacts. */
async function makeConfigured(found, releaseDir, host) {
    if (found.config.archives.length === 0)
        return;
    const archives = namedArchives(found.config, await versionOf(found, releaseDir));
    await (0,scratch/* withScratch */.h)('archives', host, async (scratch) => {
        const checkout = await checkOut(host.workspace, 'HEAD', (0,external_node_path_.join)(scratch, 'source'), host);
        const names = await makeArchives(archives, checkout, (0,external_node_path_.join)(releaseDir, artifactsDir), host);
        host.info(`Made of commit ${checkout.commit}: ${names.join(', ')}`);
    });
}
/** That of the tag. On a branch, that of the project, or of what was built of it. */
async function versionOf({ release, project }, releaseDir) {
    const stated = release?.version ?? project.version;
    if (stated !== undefined)
        return stated;
    const { distributions } = await check_distributions_readDistributions(releaseDir, project);
    return distributions[0]?.version ?? '0.0.0';
}

;// CONCATENATED MODULE: ./packages/build/lib/given/take-given.js



/** What the record of a build says of a file that another job built, in the key `from`. */
const anotherJob = 'another job';
/**
 * Copies the wheels in a directory and below it to `outDir`, unchanged. Throws a Problem if there is none, for any other file, and for a
 * name that occurs twice: when workflow artifacts are merged, one file silently replaces another of its name.
 */
async function takeWheels(directory, outDir) {
    const what = `use the wheels in ${directory}`;
    const paths = await listFiles(directory);
    const other = paths.find(path => !take_given_isWheel(path));
    if (other !== undefined)
        throw take_given_refused(what, `${JSON.stringify(other)} is not a wheel.`, 'Put only wheels there. The source distribution is built here; release-prebuilt.yml takes other files with `files`.');
    if (paths.length === 0)
        throw take_given_refused(what, 'there is no wheel in it.', 'Get the wheels of the other jobs before this step (actions/download-artifact).');
    take_given_refuseTwice(what, 'wheels', paths);
    return copyAll(directory, paths, outDir);
}
const takingFiles = 'take the files of other jobs';
/**
 * Copies the files in a directory and below it to `outDir`, unchanged: archives, programs, whatever another job built. Throws a Problem
 * if there is none, for a wheel, which nobody would have tested, and for a name that occurs twice or that `outDir` has.
 */
async function takeGiven(directory, outDir) {
    const what = takingFiles;
    const paths = await (0,lib_files/* listFiles */.CS)(directory);
    const wheel = paths.find(take_given_isWheel);
    if (wheel !== undefined)
        throw take_given_refused(what, `${JSON.stringify((0,external_node_path_.basename)(wheel))} is a wheel.`, 'Give wheels to build-python with `wheels-from` (release-prebuilt.yml: `wheels`), which checks them.');
    if (paths.length === 0)
        throw take_given_refused(what, 'their artifacts are empty.', 'Check the `path` of the upload.');
    take_given_refuseTwice(what, 'files', paths);
    const sizes = await Promise.all(paths.map(path => (0,lib_files/* fileSize */.Ov)((0,external_node_path_.join)(outDir, (0,external_node_path_.basename)(path)))));
    const there = paths.find((_, index) => sizes[index] !== undefined);
    if (there !== undefined)
        throw take_given_refused(what, `the release has a file ${JSON.stringify((0,external_node_path_.basename)(there))} already.`, 'Give one of both another name.');
    return copyAll(directory, paths, outDir);
}
/**
 * Throws a Problem for the name of a workflow artifact that may be a zip uploaded as it is: it then has the name of the file. A download
 * cannot tell it from an artifact that the upload packed, and unpacks it.
 */
function refuseZips(artifacts) {
    const zip = artifacts.find(name => /\.zip$/i.test(name));
    if (zip === undefined)
        return;
    throw take_given_refused(takingFiles, `the artifact ${JSON.stringify(zip)} has the name of a zip: if it was uploaded with \`archive: false\`, its content would be released in its place.`, 'Upload the zip without `archive: false`, under a name that does not end with `.zip`.');
}
const take_given_isWheel = (path) => /\.whl$/i.test(path);
function take_given_refuseTwice(what, kind, paths) {
    const twice = (0,lib_paths/* collision */.Zh)(paths.map(path => (0,external_node_path_.basename)(path)));
    if (twice === undefined)
        return;
    const next = `Build each of the ${kind} in one job only.`;
    throw take_given_refused(what, `two ${kind} have the name ${JSON.stringify(twice[1])}.`, next);
}
async function copyAll(directory, paths, outDir) {
    await (0,promises_.mkdir)(outDir, { recursive: true });
    const files = [];
    for (const path of paths) {
        const file = (0,external_node_path_.basename)(path);
        const target = (0,external_node_path_.join)(outDir, file);
        await (0,promises_.copyFile)((0,external_node_path_.join)(directory, path), target);
        files.push({ file, sha256: await (0,lib_digest/* sha256File */.Q3)(target), size: (await (0,lib_files/* fileSize */.Ov)(target)) ?? 0 });
    }
    return files;
}
function take_given_refused(what, found, next) {
    return new problem/* Problem */.A(what, { found, next });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/manifest/own-tool.js
/** release-tools itself, as the maker of files. `npm run bump` sets the version, and a test compares it with package.json. */
const own_tool_ownTool = { name: 'release-tools', version: '1.0.0' };

;// CONCATENATED MODULE: ./packages/build/lib/given/given-evidence.js





const record = register_kinds.build.files.prebuilt;
/** Entries of files of other jobs in the record of a build. Nobody here saw how they were built, so nothing is proven of them. */
function givenEntries(given) {
    return given.map(({ file, ...digest }) => ({
        path: `${artifactsDir}${file}`,
        ...digest,
        proof: 'unverified',
        from: anotherJob,
    }));
}
/** Writes `prebuilt.build.json`, which says of each file that another job built it, and its step record. Returns their digests. */
async function writeGivenEvidence(releaseDir, given, project, { commit, epoch }) {
    const document = {
        schema: buildSchema,
        project,
        source: { commit, commitTime: epochTime(epoch) },
        tools: [],
        environment: { SOURCE_DATE_EPOCH: epoch },
        artifacts: givenEntries(given),
    };
    await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(releaseDir, record.path), renderBuild(document));
    const file = { ...kind_recordOf(record, record.path, own_tool_ownTool), reproducible: 'unverified' };
    await (0,release_dir/* writeStepRecord */.Jf)(releaseDir, 'prebuilt', { files: [file] });
    return evidenceOf(releaseDir, ['prebuilt']);
}

;// CONCATENATED MODULE: ./actions/collect-artifacts/lib/prebuilt.js






/** Takes files that other jobs built, by the digests of their artifacts, and records that nobody here saw how they were built. */
async function takePrebuilt(artifacts, found, releaseDir, host) {
    if (artifacts.length === 0)
        return [];
    refuseZips(artifacts.map(({ name }) => name));
    return (0,scratch/* withScratch */.h)('prebuilt', host, async (scratch) => {
        await fetchGiven(artifacts, scratch, host);
        const given = await takeGiven(scratch, (0,external_node_path_.join)(releaseDir, artifactsDir));
        const version = await versionOf(found, releaseDir);
        const project = { name: found.project.name, version, directory: found.config.directory.value };
        const evidence = await writeGivenEvidence(releaseDir, given, project, await checkedOut(host.workspace, host));
        await noteEvidence(releaseDir, evidence, host);
        return evidence;
    });
}

;// CONCATENATED MODULE: ./actions/collect-artifacts/lib/run.js





/** Compares what the build made with tag and project, computes its digests, records them, and returns them as outputs. */
async function run(inputs, host) {
    const releaseDir = inputs['release-dir'];
    await fetchArtifacts(inputs['from-artifacts'], releaseDir, host);
    const sources = inputs.images.map(line => insideWorkspace(parseImageSource(line)));
    const found = await findRelease(inputs, host);
    const { project, config, release } = found;
    await collectModels(config.models, releaseDir, host);
    await makeConfigured(found, releaseDir, host);
    const own = await takePrebuilt(inputs['files-from'], found, releaseDir, host);
    await requireDistributions(releaseDir, project, release, host);
    const { subjects, images } = await collect_collect(releaseDir, sources, release?.tag);
    host.info(subjects.map(({ name, digest }) => `sha256:${digest.sha256}  ${name}`).join('\n'));
    const output = await listOutput(releaseDir, subjects);
    const evidence = await madeEvidence(releaseDir, host);
    const dependencies = [...(await baseImages(releaseDir, images)), ...(await prebuiltFiles(releaseDir))];
    const digests = await jobListsOutput(releaseDir, { subjects, evidence, dependencies });
    const taken = own.length === 0 ? '' : await listOutput(releaseDir, own);
    if (inputs['to-artifact'] !== undefined)
        await storeArtifact(inputs['to-artifact'], releaseDir, host);
    return { subjects: output, evidence: taken, images: JSON.stringify(images), digests };
}
function insideWorkspace(source) {
    return { ...source, layout: (0,inputs/* workspacePath */.X5)(source.layout, 'images') };
}


/***/ }),

/***/ 3595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ ByteBuffer),
/* harmony export */   Q: () => (/* binding */ pieceSize)
/* harmony export */ });
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


/***/ }),

/***/ 3241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ Deflater),
  J: () => (/* binding */ archiveLevel)
});

;// CONCATENATED MODULE: ./packages/base/lib/deflate/zlib-module.js
// Written by `npm run docs` from @zip.js/zip.js.
const zlibModule = 'AGFzbQEAAAABWw5gAn9/AGABfwF/YAJ/fwF/YAN/f38Bf2ABfwBgA39/fwBgAAF/YAR/f39/AGAAAGAGf39/f39/AX9gB39/f39/f38Bf2AEf39/fwF/YAF+AX9gBX9/f39/AX8DTk0IAQQAAQEEBgYBAgEJAgoBAQEBAQICAgkCAQEAAwEDAwoFCwMDAwAAAgwFAgQHBAQHAAUFBQUBAgQDAgQCAgIABg0BBQABAAAHAAQIAwQFAXABCgoFBgEBggKCAgYIAX8BQbC4BQsHywQgBm1lbW9yeQIADGluZmxhdGU5X25ldwAIEWluZmxhdGU5X2luaXRfcmF3AAkNaW5mbGF0ZTlfaW5pdAALEGluZmxhdGU5X3Byb2Nlc3MADAxpbmZsYXRlOV9lbmQADxZpbmZsYXRlOV9sYXN0X2NvbnN1bWVkABALaW5mbGF0ZV9uZXcACAxpbmZsYXRlX2luaXQAERBpbmZsYXRlX2luaXRfcmF3ABIRaW5mbGF0ZV9pbml0X2d6aXAAEw9pbmZsYXRlX3Byb2Nlc3MADAtpbmZsYXRlX2VuZAAPFWluZmxhdGVfbGFzdF9jb25zdW1lZAAQC2RlZmxhdGVfbmV3AAgMZGVmbGF0ZV9pbml0ABQQZGVmbGF0ZV9pbml0X3JhdwAVEWRlZmxhdGVfaW5pdF9nemlwABYPZGVmbGF0ZV9wcm9jZXNzABcLZGVmbGF0ZV9lbmQAGQRmcmVlAAIVZGVmbGF0ZV9sYXN0X2NvbnN1bWVkABAGbWFsbG9jAAEMYWVzX2htYWNfbmV3AEANYWVzX2htYWNfaW5pdABBEGFlc19obWFjX3Byb2Nlc3MASAxhZXNfaG1hY19lbmQASQtfaW5pdGlhbGl6ZQAAGV9faW5kaXJlY3RfZnVuY3Rpb25fdGFibGUBABlfZW1zY3JpcHRlbl9zdGFja19yZXN0b3JlAAYcZW1zY3JpcHRlbl9zdGFja19nZXRfY3VycmVudAAHIl9fY3hhX2luY3JlbWVudF9leGNlcHRpb25fcmVmY291bnQASgkPAQBBAQsJABscDRhLNzo+CrycA00CAAu/JwELfyMAQRBrIgokAAJAAkACQAJAAkACQAJAAkACQAJAIABB9AFNBEBBhBUoAgAiA0EQIABBC2pB+ANxIABBC0kbIgZBA3YiAHYiAUEDcQRAAkAgAUF/c0EBcSAAaiICQQN0IgFBrBVqIgAgASgCtBUiASgCCCIFRgRAQYQVIANBfiACd3E2AgAMAQsgBSAANgIMIAAgBTYCCAsgAUEIaiEAIAEgAkEDdCICQQNyNgIEIAEgAmoiASABKAIEQQFyNgIEDAsLIAZBjBUoAgAiCE0NASABBEACQEECIAB0IgJBACACa3IgASAAdHFoIgFBA3QiAEGsFWoiAiAAKAK0FSIAKAIIIgVGBEBBhBUgA0F+IAF3cSIDNgIADAELIAUgAjYCDCACIAU2AggLIAAgBkEDcjYCBCAAIAZqIgQgAUEDdCIBIAZrIgVBAXI2AgQgACABaiAFNgIAIAgEQCAIQXhxQawVaiEBQZgVKAIAIQICfyADQQEgCEEDdnQiB3FFBEBBhBUgAyAHcjYCACABDAELIAEoAggLIQMgASACNgIIIAMgAjYCDCACIAE2AgwgAiADNgIICyAAQQhqIQBBmBUgBDYCAEGMFSAFNgIADAsLQYgVKAIAIgtFDQEgC2hBAnQoArQXIgIoAgRBeHEgBmshBCACIQEDQAJAIAEoAhAiAEUEQCABKAIUIgBFDQELIAAoAgRBeHEgBmsiASAEIAEgBEkiARshBCAAIAIgARshAiAAIQEMAQsLIAIoAhghCSACIAIoAgwiAEcEQCACKAIIIgEgADYCDCAAIAE2AggMCgsgAigCFCIBBH8gAkEUagUgAigCECIBRQ0DIAJBEGoLIQUDQCAFIQcgASIAQRRqIQUgACgCFCIBDQAgAEEQaiEFIAAoAhAiAQ0ACyAHQQA2AgAMCQtBfyEGIABBv39LDQAgAEELaiIBQXhxIQZBiBUoAgAiB0UNAEEfIQhBACAGayEEIABB9P//B00EQCAGQSYgAUEIdmciAGt2QQFxIABBAXRrQT5qIQgLAkACQAJAIAhBAnQoArQXIgFFBEBBACEADAELQQAhACAGQRkgCEEBdmtBACAIQR9HG3QhAgNAAkAgASgCBEF4cSAGayIDIARPDQAgASEFIAMiBA0AQQAhBCABIQAMAwsgACABKAIUIgMgAyABIAJBHXZBBHFqKAIQIgFGGyAAIAMbIQAgAkEBdCECIAENAAsLIAAgBXJFBEBBACEFQQIgCHQiAEEAIABrciAHcSIARQ0DIABoQQJ0KAK0FyEACyAARQ0BCwNAIAAoAgRBeHEgBmsiAiAESSEBIAIgBCABGyEEIAAgBSABGyEFIAAoAhAiAQR/IAEFIAAoAhQLIgANAAsLIAVFDQAgBEGMFSgCACAGa08NACAFKAIYIQggBSAFKAIMIgBHBEAgBSgCCCIBIAA2AgwgACABNgIIDAgLIAUoAhQiAQR/IAVBFGoFIAUoAhAiAUUNAyAFQRBqCyECA0AgAiEDIAEiAEEUaiECIAAoAhQiAQ0AIABBEGohAiAAKAIQIgENAAsgA0EANgIADAcLIAZBjBUoAgAiBU0EQEGYFSgCACEAAkAgBSAGayIBQRBPBEAgACAGaiICIAFBAXI2AgQgACAFaiABNgIAIAAgBkEDcjYCBAwBCyAAIAVBA3I2AgQgACAFaiIBIAEoAgRBAXI2AgRBACECQQAhAQtBjBUgATYCAEGYFSACNgIAIABBCGohAAwJCyAGQZAVKAIAIgJJBEBBkBUgAiAGayIBNgIAQZwVQZwVKAIAIgAgBmoiAjYCACACIAFBAXI2AgQgACAGQQNyNgIEIABBCGohAAwJC0EAIQAgBkEvaiIEAn9B3BgoAgAEQEHkGCgCAAwBC0HoGEJ/NwIAQeAYQoCggICAgAQ3AgBB3BggCkEMakFwcUHYqtWqBXM2AgBB8BhBADYCAEHAGEEANgIAQYAgCyIBaiIDQQAgAWsiB3EiASAGTQ0IQbwYKAIAIgUEQEG0GCgCACIIIAFqIgkgCE0gBSAJSXINCQsCQEHAGC0AAEEEcUUEQAJAAkACQAJAQZwVKAIAIgUEQEHEGCEAA0AgACgCACIIIAVNBEAgBSAIIAAoAgRqSQ0DCyAAKAIIIgANAAsLQQAQBSICQX9GDQMgASEDQeAYKAIAIgBBAWsiBSACcQRAIAEgAmsgAiAFakEAIABrcWohAwsgAyAGTQ0DQbwYKAIAIgAEQEG0GCgCACIFIANqIgcgBU0gACAHSXINBAsgAxAFIgAgAkcNAQwFCyADIAJrIAdxIgMQBSICIAAoAgAgACgCBGpGDQEgAiEACyAAQX9GDQEgBkEwaiADTQRAIAAhAgwEC0HkGCgCACICIAQgA2tqQQAgAmtxIgIQBUF/Rg0BIAIgA2ohAyAAIQIMAwsgAkF/Rw0CC0HAGEHAGCgCAEEEcjYCAAsgARAFIgJBf0ZBABAFIgBBf0ZyIAAgAk1yDQUgACACayIDIAZBKGpNDQULQbQYQbQYKAIAIANqIgA2AgBBuBgoAgAgAEkEQEG4GCAANgIACwJAQZwVKAIAIgQEQEHEGCEAA0AgAiAAKAIAIgEgACgCBCIFakYNAiAAKAIIIgANAAsMBAtBlBUoAgAiAEEAIAAgAk0bRQRAQZQVIAI2AgALQQAhAEHIGCADNgIAQcQYIAI2AgBBpBVBfzYCAEGoFUHcGCgCADYCAEHQGEEANgIAA0AgAEEDdCIBIAFBrBVqIgU2ArQVIAEgBTYCuBUgAEEBaiIAQSBHDQALQZAVIANBKGsiAEF4IAJrQQdxIgFrIgU2AgBBnBUgASACaiIBNgIAIAEgBUEBcjYCBCAAIAJqQSg2AgRBoBVB7BgoAgA2AgAMBAsgAiAETSABIARLcg0CIAAoAgxBCHENAiAAIAMgBWo2AgRBnBUgBEF4IARrQQdxIgBqIgE2AgBBkBVBkBUoAgAgA2oiAiAAayIANgIAIAEgAEEBcjYCBCACIARqQSg2AgRBoBVB7BgoAgA2AgAMAwtBACEADAYLQQAhAAwEC0GUFSgCACACSwRAQZQVIAI2AgALIAIgA2ohBUHEGCEAAkADQCAFIAAoAgAiAUcEQCAAKAIIIgANAQwCCwsgAC0ADEEIcUUNAwtBxBghAANAAkAgACgCACIBIARNBEAgBCABIAAoAgRqIgVJDQELIAAoAgghAAwBCwtBkBUgA0EoayIAQXggAmtBB3EiAWsiBzYCAEGcFSABIAJqIgE2AgAgASAHQQFyNgIEIAAgAmpBKDYCBEGgFUHsGCgCADYCACAEIAVBJyAFa0EHcWpBL2siACAAIARBEGpJGyIBQRs2AgQgAUHMGCkCADcCECABQcQYKQIANwIIQcwYIAFBCGo2AgBByBggAzYCAEHEGCACNgIAQdAYQQA2AgAgAUEYaiEAA0AgAEEHNgIEIABBCGogAEEEaiEAIAVJDQALIAEgBEYNACABIAEoAgRBfnE2AgQgBCABIARrIgJBAXI2AgQgASACNgIAAn8gAkH/AU0EQCACQXhxQawVaiEAAn9BhBUoAgAiAUEBIAJBA3Z0IgJxRQRAQYQVIAEgAnI2AgAgAAwBCyAAKAIICyEBIAAgBDYCCCABIAQ2AgxBDCECQQgMAQtBHyEAIAJB////B00EQCACQSYgAkEIdmciAGt2QQFxIABBAXRrQT5qIQALIAQgADYCHCAEQgA3AhAgAEECdEG0F2ohAQJAAkBBiBUoAgAiBUEBIAB0IgNxRQRAQYgVIAMgBXI2AgAgASAENgIADAELIAJBGSAAQQF2a0EAIABBH0cbdCEAIAEoAgAhBQNAIAUiASgCBEF4cSACRg0CIABBHXYhBSAAQQF0IQAgASAFQQRxaiIDKAIQIgUNAAsgAyAENgIQCyAEIAE2AhhBCCECIAQiASEAQQwMAQsgASgCCCIAIAQ2AgwgASAENgIIIAQgADYCCEEAIQBBGCECQQwLIARqIAE2AgAgAiAEaiAANgIAC0GQFSgCACIAIAZNDQBBkBUgACAGayIBNgIAQZwVQZwVKAIAIgAgBmoiAjYCACACIAFBAXI2AgQgACAGQQNyNgIEIABBCGohAAwEC0GAFUEwNgIAQQAhAAwDCyAAIAI2AgAgACAAKAIEIANqNgIEIAJBeCACa0EHcWoiCCAGQQNyNgIEIAFBeCABa0EHcWoiAyAGIAhqIgRrIQcCQEGcFSgCACADRgRAQZwVIAQ2AgBBkBVBkBUoAgAgB2oiADYCACAEIABBAXI2AgQMAQtBmBUoAgAgA0YEQEGYFSAENgIAQYwVQYwVKAIAIAdqIgA2AgAgBCAAQQFyNgIEIAAgBGogADYCAAwBCyADKAIEIgBBA3FBAUYEQCAAQXhxIQkgAygCDCECAkAgAEH/AU0EQCADKAIIIgEgAkYEQEGEFUGEFSgCAEF+IABBA3Z3cTYCAAwCCyABIAI2AgwgAiABNgIIDAELIAMoAhghBgJAIAIgA0cEQCADKAIIIgAgAjYCDCACIAA2AggMAQsCQCADKAIUIgAEfyADQRRqBSADKAIQIgBFDQEgA0EQagshAQNAIAEhBSAAIgJBFGohASAAKAIUIgANACACQRBqIQEgAigCECIADQALIAVBADYCAAwBC0EAIQILIAZFDQACQCADKAIcIgBBAnQiASgCtBcgA0YEQCABQbQXaiACNgIAIAINAUGIFUGIFSgCAEF+IAB3cTYCAAwCCwJAIAMgBigCEEYEQCAGIAI2AhAMAQsgBiACNgIUCyACRQ0BCyACIAY2AhggAygCECIABEAgAiAANgIQIAAgAjYCGAsgAygCFCIARQ0AIAIgADYCFCAAIAI2AhgLIAcgCWohByADIAlqIgMoAgQhAAsgAyAAQX5xNgIEIAQgB0EBcjYCBCAEIAdqIAc2AgAgB0H/AU0EQCAHQXhxQawVaiEAAn9BhBUoAgAiAUEBIAdBA3Z0IgJxRQRAQYQVIAEgAnI2AgAgAAwBCyAAKAIICyEBIAAgBDYCCCABIAQ2AgwgBCAANgIMIAQgATYCCAwBC0EfIQIgB0H///8HTQRAIAdBJiAHQQh2ZyIAa3ZBAXEgAEEBdGtBPmohAgsgBCACNgIcIARCADcCECACQQJ0QbQXaiEAAkACQEGIFSgCACIBQQEgAnQiBXFFBEBBiBUgASAFcjYCACAAIAQ2AgAMAQsgB0EZIAJBAXZrQQAgAkEfRxt0IQIgACgCACEBA0AgASIAKAIEQXhxIAdGDQIgAkEddiEBIAJBAXQhAiAAIAFBBHFqIgUoAhAiAQ0ACyAFIAQ2AhALIAQgADYCGCAEIAQ2AgwgBCAENgIIDAELIAAoAggiASAENgIMIAAgBDYCCCAEQQA2AhggBCAANgIMIAQgATYCCAsgCEEIaiEADAILAkAgCEUNAAJAIAUoAhwiAUECdCICKAK0FyAFRgRAIAJBtBdqIAA2AgAgAA0BQYgVIAdBfiABd3EiBzYCAAwCCwJAIAUgCCgCEEYEQCAIIAA2AhAMAQsgCCAANgIUCyAARQ0BCyAAIAg2AhggBSgCECIBBEAgACABNgIQIAEgADYCGAsgBSgCFCIBRQ0AIAAgATYCFCABIAA2AhgLAkAgBEEPTQRAIAUgBCAGaiIAQQNyNgIEIAAgBWoiACAAKAIEQQFyNgIEDAELIAUgBkEDcjYCBCAFIAZqIgMgBEEBcjYCBCADIARqIAQ2AgAgBEH/AU0EQCAEQXhxQawVaiEAAn9BhBUoAgAiAUEBIARBA3Z0IgJxRQRAQYQVIAEgAnI2AgAgAAwBCyAAKAIICyEBIAAgAzYCCCABIAM2AgwgAyAANgIMIAMgATYCCAwBC0EfIQAgBEH///8HTQRAIARBJiAEQQh2ZyIAa3ZBAXEgAEEBdGtBPmohAAsgAyAANgIcIANCADcCECAAQQJ0QbQXaiEBAkACQCAHQQEgAHQiAnFFBEBBiBUgAiAHcjYCACABIAM2AgAgAyABNgIYDAELIARBGSAAQQF2a0EAIABBH0cbdCEAIAEoAgAhAQNAIAEiAigCBEF4cSAERg0CIABBHXYhASAAQQF0IQAgAiABQQRxaiIHKAIQIgENAAsgByADNgIQIAMgAjYCGAsgAyADNgIMIAMgAzYCCAwBCyACKAIIIgAgAzYCDCACIAM2AgggA0EANgIYIAMgAjYCDCADIAA2AggLIAVBCGohAAwBCwJAIAlFDQACQCACKAIcIgFBAnQiBSgCtBcgAkYEQCAFQbQXaiAANgIAIAANAUGIFSALQX4gAXdxNgIADAILAkAgAiAJKAIQRgRAIAkgADYCEAwBCyAJIAA2AhQLIABFDQELIAAgCTYCGCACKAIQIgEEQCAAIAE2AhAgASAANgIYCyACKAIUIgFFDQAgACABNgIUIAEgADYCGAsCQCAEQQ9NBEAgAiAEIAZqIgBBA3I2AgQgACACaiIAIAAoAgRBAXI2AgQMAQsgAiAGQQNyNgIEIAIgBmoiBSAEQQFyNgIEIAQgBWogBDYCACAIBEAgCEF4cUGsFWohAEGYFSgCACEBAn9BASAIQQN2dCIHIANxRQRAQYQVIAMgB3I2AgAgAAwBCyAAKAIICyEDIAAgATYCCCADIAE2AgwgASAANgIMIAEgAzYCCAtBmBUgBTYCAEGMFSAENgIACyACQQhqIQALIApBEGokACAAC94LAQh/AkAgAEUNACAAQQhrIgMgAEEEaygCACIBQXhxIgBqIQUCQCABQQFxDQAgAUECcUUNASADIAMoAgAiAWsiA0GUFSgCAEkNASAAIAFqIQACQAJAAkBBmBUoAgAgA0cEQCADKAIMIQIgAUH/AU0EQCACIAMoAggiBEcNAkGEFUGEFSgCAEF+IAFBA3Z3cTYCAAwFCyADKAIYIQYgAiADRwRAIAMoAggiASACNgIMIAIgATYCCAwECyADKAIUIgEEfyADQRRqBSADKAIQIgFFDQMgA0EQagshBANAIAQhByABIgJBFGohBCACKAIUIgENACACQRBqIQQgAigCECIBDQALIAdBADYCAAwDCyAFKAIEIgFBA3FBA0cNA0GMFSAANgIAIAUgAUF+cTYCBCADIABBAXI2AgQgBSAANgIADwsgBCACNgIMIAIgBDYCCAwCC0EAIQILIAZFDQACQCADKAIcIgFBAnQiBCgCtBcgA0YEQCAEQbQXaiACNgIAIAINAUGIFUGIFSgCAEF+IAF3cTYCAAwCCwJAIAMgBigCEEYEQCAGIAI2AhAMAQsgBiACNgIUCyACRQ0BCyACIAY2AhggAygCECIBBEAgAiABNgIQIAEgAjYCGAsgAygCFCIBRQ0AIAIgATYCFCABIAI2AhgLIAMgBU8NACAFKAIEIgFBAXFFDQACQAJAAkACQCABQQJxRQRAQZwVKAIAIAVGBEBBnBUgAzYCAEGQFUGQFSgCACAAaiIANgIAIAMgAEEBcjYCBCADQZgVKAIARw0GQYwVQQA2AgBBmBVBADYCAA8LQZgVKAIAIgggBUYEQEGYFSADNgIAQYwVQYwVKAIAIABqIgA2AgAgAyAAQQFyNgIEIAAgA2ogADYCAA8LIAFBeHEgAGohACAFKAIMIQIgAUH/AU0EQCAFKAIIIgQgAkYEQEGEFUGEFSgCAEF+IAFBA3Z3cTYCAAwFCyAEIAI2AgwgAiAENgIIDAQLIAUoAhghBiACIAVHBEAgBSgCCCIBIAI2AgwgAiABNgIIDAMLIAUoAhQiAQR/IAVBFGoFIAUoAhAiAUUNAiAFQRBqCyEEA0AgBCEHIAEiAkEUaiEEIAIoAhQiAQ0AIAJBEGohBCACKAIQIgENAAsgB0EANgIADAILIAUgAUF+cTYCBCADIABBAXI2AgQgACADaiAANgIADAMLQQAhAgsgBkUNAAJAIAUoAhwiAUECdCIEKAK0FyAFRgRAIARBtBdqIAI2AgAgAg0BQYgVQYgVKAIAQX4gAXdxNgIADAILAkAgBSAGKAIQRgRAIAYgAjYCEAwBCyAGIAI2AhQLIAJFDQELIAIgBjYCGCAFKAIQIgEEQCACIAE2AhAgASACNgIYCyAFKAIUIgFFDQAgAiABNgIUIAEgAjYCGAsgAyAAQQFyNgIEIAAgA2ogADYCACADIAhHDQBBjBUgADYCAA8LIABB/wFNBEAgAEF4cUGsFWohAQJ/QYQVKAIAIgRBASAAQQN2dCIAcUUEQEGEFSAAIARyNgIAIAEMAQsgASgCCAshACABIAM2AgggACADNgIMIAMgATYCDCADIAA2AggPC0EfIQIgAEH///8HTQRAIABBJiAAQQh2ZyIBa3ZBAXEgAUEBdGtBPmohAgsgAyACNgIcIANCADcCECACQQJ0QbQXaiEEAn8CQAJ/QYgVKAIAIgFBASACdCIHcUUEQEGIFSABIAdyNgIAIAQgAzYCAEEYIQJBCAwBCyAAQRkgAkEBdmtBACACQR9HG3QhAiAEKAIAIQQDQCAEIgEoAgRBeHEgAEYNAiACQR12IQQgAkEBdCECIAEgBEEEcWoiBygCECIEDQALIAcgAzYCEEEYIQIgASEEQQgLIQAgAyIBDAELIAEoAggiBCADNgIMIAEgAzYCCEEYIQBBCCECQQALIQcgAiADaiAENgIAIAMgATYCDCAAIANqIAc2AgBBpBVBpBUoAgBBAWsiAEF/IAAbNgIACwuMCwEHfyAAIAFqIQUCQAJAIAAoAgQiAkEBcQ0AIAJBAnFFDQEgACgCACICIAFqIQECQAJAAkAgACACayIAQZgVKAIARwRAIAAoAgwhAyACQf8BTQRAIAMgACgCCCIERw0CQYQVQYQVKAIAQX4gAkEDdndxNgIADAULIAAoAhghBiAAIANHBEAgACgCCCICIAM2AgwgAyACNgIIDAQLIAAoAhQiBAR/IABBFGoFIAAoAhAiBEUNAyAAQRBqCyECA0AgAiEHIAQiA0EUaiECIAMoAhQiBA0AIANBEGohAiADKAIQIgQNAAsgB0EANgIADAMLIAUoAgQiAkEDcUEDRw0DQYwVIAE2AgAgBSACQX5xNgIEIAAgAUEBcjYCBCAFIAE2AgAPCyAEIAM2AgwgAyAENgIIDAILQQAhAwsgBkUNAAJAIAAoAhwiAkECdCIEKAK0FyAARgRAIARBtBdqIAM2AgAgAw0BQYgVQYgVKAIAQX4gAndxNgIADAILAkAgACAGKAIQRgRAIAYgAzYCEAwBCyAGIAM2AhQLIANFDQELIAMgBjYCGCAAKAIQIgIEQCADIAI2AhAgAiADNgIYCyAAKAIUIgJFDQAgAyACNgIUIAIgAzYCGAsCQAJAAkACQCAFKAIEIgJBAnFFBEBBnBUoAgAgBUYEQEGcFSAANgIAQZAVQZAVKAIAIAFqIgE2AgAgACABQQFyNgIEIABBmBUoAgBHDQZBjBVBADYCAEGYFUEANgIADwtBmBUoAgAiCCAFRgRAQZgVIAA2AgBBjBVBjBUoAgAgAWoiATYCACAAIAFBAXI2AgQgACABaiABNgIADwsgAkF4cSABaiEBIAUoAgwhAyACQf8BTQRAIAUoAggiBCADRgRAQYQVQYQVKAIAQX4gAkEDdndxNgIADAULIAQgAzYCDCADIAQ2AggMBAsgBSgCGCEGIAMgBUcEQCAFKAIIIgIgAzYCDCADIAI2AggMAwsgBSgCFCIEBH8gBUEUagUgBSgCECIERQ0CIAVBEGoLIQIDQCACIQcgBCIDQRRqIQIgAygCFCIEDQAgA0EQaiECIAMoAhAiBA0ACyAHQQA2AgAMAgsgBSACQX5xNgIEIAAgAUEBcjYCBCAAIAFqIAE2AgAMAwtBACEDCyAGRQ0AAkAgBSgCHCICQQJ0IgQoArQXIAVGBEAgBEG0F2ogAzYCACADDQFBiBVBiBUoAgBBfiACd3E2AgAMAgsCQCAFIAYoAhBGBEAgBiADNgIQDAELIAYgAzYCFAsgA0UNAQsgAyAGNgIYIAUoAhAiAgRAIAMgAjYCECACIAM2AhgLIAUoAhQiAkUNACADIAI2AhQgAiADNgIYCyAAIAFBAXI2AgQgACABaiABNgIAIAAgCEcNAEGMFSABNgIADwsgAUH/AU0EQCABQXhxQawVaiECAn9BhBUoAgAiA0EBIAFBA3Z0IgFxRQRAQYQVIAEgA3I2AgAgAgwBCyACKAIICyEBIAIgADYCCCABIAA2AgwgACACNgIMIAAgATYCCA8LQR8hAyABQf///wdNBEAgAUEmIAFBCHZnIgJrdkEBcSACQQF0a0E+aiEDCyAAIAM2AhwgAEIANwIQIANBAnRBtBdqIQICQAJAQYgVKAIAIgRBASADdCIHcUUEQEGIFSAEIAdyNgIAIAIgADYCACAAIAI2AhgMAQsgAUEZIANBAXZrQQAgA0EfRxt0IQMgAigCACECA0AgAiIEKAIEQXhxIAFGDQIgA0EddiECIANBAXQhAyAEIAJBBHFqIgcoAhAiAg0ACyAHIAA2AhAgACAENgIYCyAAIAA2AgwgACAANgIIDwsgBCgCCCIBIAA2AgwgBCAANgIIIABBADYCGCAAIAQ2AgwgACABNgIICwswAQF/AkAgACIBEAEiAEUNACAAQQRrLQAAQQNxRQ0AIAEEQCAAQQAgAfwLAAsLIAALSQECf0HsFCgCACIBIABBB2pBeHEiAmohAAJAIAJBACAAIAFNG0UEQCAAPwBBEHRNDQELQYAVQTA2AgBBfw8LQewUIAA2AgAgAQsGACAAJAALBAAjAAshAQF/QcQAEAQiAAR/IABBAjYCJCAAQQM2AiAgAAVBAAsLEQAgAEUEQEF+DwsgAEFwEAoLmwMBBn9BeiEFAkBBlggtAABBMUcNAEF+IQUgAEUNACAAQQA2AhggACgCICIDRQ0AIAAoAiRFDQAgACgCKEEBQdw3IAMRAwAiAkUEQEF8DwsgACACNgIcIAJBADYCOCACIAA2AgAgAkEBNgIcIAJBtP4ANgIEAkAgABAdDQACQAJAIAFBAEgEQCACIAFBcEYiBjYC2DdBACABayIBQRBBDyAGG0shBwwBCyACQQA2Atg3IAFBBHZBBWohBEEAIQMgAUEPcSIBRQ0BCyABQQhJDQEgASEDIAcNAQsgAiADNgIoIAIgBDYCDCAAEB0NACACQQA2AjQgAkIANwIsIAAQHQ0AIAJBADYCICAAQQA2AgggAEIANwIUIAQEQCAAIARBAXE2AjALIAJCADcCPCACQQA2AiQgAkKAgICAcDcCECACQrT+ADcCBCACQoGAgIBwNwLMNyACIAJBtApqIgA2AnAgAkGAgARBgIACIAYbNgIYIAIgADYCVCACIAA2AlBBAA8LIAAoAiggAiAAKAIkEQAAIABBADYCHAsgBQsGACAAEAkLEgAgACABIAIgAyAEIAVBBBAOC7lIAiF/An4jAEEgayIOJABBfiEYAkAgABAdDQAgACgCDCIJRQ0AIAAoAgAiBkUEQCAAKAIEDQELIAAoAhwiAigCBCIDQb/+AEYEQCACQcD+ADYCBEHA/gAhAwsgAUEFayEfIAJB3ABqISAgAkH0BWohFSACQdgAaiEbIAJB8ABqIRogAkG0CmohFiACQfQAaiERIAIoAkAhByACKAI8IQUgACgCBCIcIQggACgCECINIRICQAJAAkACQAJAAkADQAJAQX0hBAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAIANBtP4Aaw4fBQYHCAkuLzAxCgsMDQ4PEBEDAhQVASIAJBsaBDk6OzwLIAIoAkwhCwwiCyACKAJMIQsMGwsgAigCbCEMDBALIAIoAmwiDyACKAJgIgMgAyAPSRshCwwOCyACKAIMIQQMLQsgAigCDCIDRQRAIAJBwP4ANgIEDC4LA0AgB0EPTQRAIAhFDTIgCEEBayEIIAYtAAAgB3QgBWohBSAGQQFqIQYgB0EIaiEHDAELCyADQQJxRSAFQZ+WAkdyRQRAIAIoAihFBEAgAkEPNgIoC0EAIQUgAkEAQQBBABAeIgM2AhwgDkGflgI7AQQgAyAOQQRqQQIQHiEDIAJBtf4ANgIEIAIgAzYCHEEAIQcMLgsgAigCJCIEBEAgBEF/NgIwCyAFQQh0QYD+A3EgBUEIdmpBH3BFIANBAXFxRQRAIABBowo2AhggAkHR/gA2AgQMLgsgBUEPcUEIRwRAIABB8Qs2AhggAkHR/gA2AgQMLgsgBUEEdiIDQQ9xIgpBCGohBCAKQQdNIAIoAigiCwR/IAsFIAIgBDYCKCAECyAET3ENEyAHQQRrIQcgAEGYCzYCGCACQdH+ADYCBCADIQUMLQsDQCAHQQ9NBEAgCEUNMSAIQQFrIQggBi0AACAHdCAFaiEFIAZBAWohBiAHQQhqIQcMAQsLIAIgBTYCFCAFQf8BcUEIRwRAIABB8Qs2AhggAkHR/gA2AgQMLQsgBUGAwANxBEAgAEHaCDYCGCACQdH+ADYCBAwtCyACKAIkIgMEQCADIAVBCHZBAXE2AgALAkAgBUGABHFFDQAgAi0ADEEEcUUNACAOQQg6AAQgDiAFQQh2OgAFIAIgAigCHCAOQQRqQQIQHjYCHAsgAkG2/gA2AgRBACEFQQAhBwsDQCAHQR9NBEAgCEUNMCAIQQFrIQggBi0AACAHdCAFaiEFIAZBAWohBiAHQQhqIQcMAQsLIAIoAiQiAwRAIAMgBTYCBAsCQCACLQAVQQJxRQ0AIAItAAxBBHFFDQAgDiAFNgIEIAIgAigCHCAOQQRqQQQQHjYCHAsgAkG3/gA2AgRBACEFQQAhBwsDQCAHQQ9NBEAgCEUNLyAIQQFrIQggBi0AACAHdCAFaiEFIAZBAWohBiAHQQhqIQcMAQsLIAIoAiQiAwRAIAMgBUEIdjYCDCADIAVB/wFxNgIICwJAIAItABVBAnFFDQAgAi0ADEEEcUUNACAOIAU7AQQgAiACKAIcIA5BBGpBAhAeNgIcCyACQbj+ADYCBEEAIQVBACEHCyACKAIUIgNBgAhxBEAgBSEEA0AgB0EPTQRAIAgEQCAIQQFrIQggBi0AACAHdCAEaiEEIAZBAWohBiAHQQhqIQcMAgVBACEIIAQhBQwxCwALCyACIAQ2AkQgAigCJCIKBEAgCiAENgIUC0EAIQUgA0GABHFFDSMgAi0ADEEEcUUNIyAOIAQ7AQQgAiACKAIcIA5BBGpBAhAeNgIcDCMLIAIoAiQiA0UNIyADQQA2AhAMIwsDQCAHQR9NBEAgCEUNLSAIQQFrIQggBi0AACAHdCAFaiEFIAZBAWohBiAHQQhqIQcMAQsLIAIgBUEYdCAFQYD+A3FBCHRyIAVBCHZBgP4DcSAFQRh2cnIiAzYCHCAAIAM2AjAgAkG+/gA2AgRBACEFQQAhBwsgAigCEEUEQCAAIA02AhAgACAJNgIMIAAgCDYCBCAAIAY2AgAgAiAHNgJAIAIgBTYCPEECIRgMMQsgAkEAQQBBABAfIgM2AhwgACADNgIwIAJBv/4ANgIECyAfQQJJDSoLIAIoAggNCCAHQQhyIQogBiEDIAghBANAIAdBAk0EQCAERQ0LIARBAWshBCADLQAAIAd0IAVqIQUgA0EBaiEDIAohBwwBCwsgAiAFQQFxNgIIQcH+ACEIAkACQAJAAkACQCAFQQF2QQNxQQFrDgMAAQIDCwJAIAIoAtg3IgpBAnQiBkHwFGoiCygCAEUEQCAGQfwYaigCACEIIAZB9BhqKAIAIQYMAQtBACEGA0BBkAEhCCAGQZABRwRAIBEgBkEBdGpBCDsBACAGQQFqIQYMAQsLA0BBgAIhBiAIQYACRwRAIBEgCEEBdGpBCTsBACAIQQFqIQgMAQsLA0BBmAIhCCAGQZgCRwRAIBEgBkEBdGpBBzsBACAGQQFqIQYMAQsLA0AgCEGgAkcEQCARIAhBAXRqQQg7AQAgCEEBaiEIDAELCyAOIApBgBFsQZAZaiIGNgIcIApBAnRB9BhqIAY2AgAgDkEJNgIIQQEgEUGgAiAOQRxqIA5BCGogFSAKECAaQQAhCANAIAhBIEcEQCARIAhBAXRqQQU7AQAgCEEBaiEIDAELCyAKQQJ0QfwYaiAOKAIcIgg2AgAgDkEFNgIIQQIgEUEgIA5BHGogDkEIaiAVIAoQIBogC0EANgIACyACIAY2AlAgAkKJgICA0AA3AlggAiAINgJUIAJBx/4ANgIEIAFBBkcNAyAHQQNrIQcgBUEDdiEFIAMhBiAEIQgMLQtBxP4AIQgMAQsgAEGsCzYCGEHR/gAhCAsgAiAINgIECyAHQQNrIQcgBUEDdiEFIAMhBiAEIQgMJQsgB0F4cSEEIAUgB0EHcXYhBQNAIARBH00EQCAIBEAgCEEBayEIIAYtAAAgBHQgBWohBSAGQQFqIQYgBEEIaiEEDAIFQQAhCCAEIQcMKwsACwsgBUH//wNxIgMgBUF/c0EQdkcEQCAAQccJNgIYIAJB0f4ANgIEIAQhBwwlCyACQcL+ADYCBCACIAM2AkRBACEFQQAhByABQQZHDQAMKAsgAkHD/gA2AgQLIAIoAkQiAwRAIAMgCCADIAhJGyIDIA0gAyANSRsiA0UNJyAJIAYgAxAhIAIgAigCRCADazYCRCADIAlqIQkgDSADayENIAMgBmohBiAIIANrIQgMIwsgAkG//gA2AgQMIgsDQCAHQQ1NBEAgCEUNJiAIQQFrIQggBi0AACAHdCAFaiEFIAZBAWohBiAHQQhqIQcMAQsLIAIgBUEfcSIDQYECajYCZCACIAVBBXZBH3EiBEEBajYCaCACIAVBCnZBD3FBBGoiCzYCYCAHQQ5rIQcgBUEOdiEFAkAgA0EdTQRAIAIoAtg3IARBHklyDQELIABBowk2AhggAkHR/gA2AgQMIgsgAkHF/gA2AgRBACEPIAJBADYCbAsDQAJAIAsgD0YEQEETIAsgC0ETTRshBANAIAQgC0YNAiACIAtBAWoiAzYCbCARIAtBAXQvAZAMQQF0akEAOwEAIAMhCwwACwALIAdBCHIhCiAGIQMgCCEEA0AgB0ECTQRAIARFDQggBEEBayEEIAMtAAAgB3QgBWohBSADQQFqIQMgCiEHDAELCyACIA9BAWoiBjYCbCARIA9BAXQvAZAMQQF0aiAFQQdxOwEAIAdBA2shByAFQQN2IQUgBiEPIAMhBiAEIQgMAQsLIAIgFjYCVCACIBY2AnAgAkEHNgJYIAIgFjYCUEEAIQxBACARQRMgGiAbIBUgAigC2DcQICIXBEAgAEHBCDYCGCACQdH+ADYCBAwhCyACQcb+ADYCBCACQQA2AmxBACEXCyACKAJkIhAgAigCaGohDwNAIAwgD0kEQEF/IAIoAlh0QX9zIRMgAigCUCEUIAYhCiAIIQMgByEEA0AgFCAFIBNxQQJ0aiIZLQABIgsgBEsEQCADRQ0IIANBAWshAyAKLQAAIAR0IAVqIQUgCkEBaiEKIARBCGohBAwBCwsCQCAZLwECIghBD00EQCACIAxBAWoiBjYCbCARIAxBAXRqIAg7AQAgBCALayEHIAUgC3YhBSAGIQwMAQsCfwJ/AkACQAJAIAhBEGsOAgABAgsgC0ECaiEGA0AgBCAGSQRAIANFDSAgA0EBayEDIAotAAAgBHQgBWohBSAKQQFqIQogBEEIaiEEDAELCyAEIAtrIQcgBSALdiEEIAxFBEAgAEGJCTYCGCACQdH+ADYCBCAKIQYgAyEIIAQhBQwnCyAHQQJrIQcgBEECdiEFIARBA3FBA2ohCCAMQQF0IBFqQQJrLwEADAMLIAtBA2ohBgNAIAQgBkkEQCADRQ0fIANBAWshAyAKLQAAIAR0IAVqIQUgCkEBaiEKIARBCGohBAwBCwsgBCALa0EDayEHIAUgC3YiBkEDdiEFIAZBB3FBA2oMAQsgC0EHaiEGA0AgBCAGSQRAIANFDR4gA0EBayEDIAotAAAgBHQgBWohBSAKQQFqIQogBEEIaiEEDAELCyAEIAtrQQdrIQcgBSALdiIGQQd2IQUgBkH/AHFBC2oLIQhBAAshBiAPIAggDGpJBEAgAEGJCTYCGCACQdH+ADYCBCAKIQYgAyEIDCMLA0AgCARAIBEgDEEBdGogBjsBACAMQQFqIQwgCEEBayEIDAELCyACIAw2AmwLIAohBiADIQgMAQsLIAIvAfQERQRAIABB/gk2AhggAkHR/gA2AgQMIAsgAkEJNgJYIAIgFjYCUCACIBY2AnBBASARIBAgGiAbIBUgAigC2DcQICIXBEAgAEGlCDYCGCACQdH+ADYCBAwgCyACQQY2AlwgAiACKAJwNgJUQQIgESACKAJkQQF0aiACKAJoIBogICAVIAIoAtg3ECAiFwRAIABB8wg2AhggAkHR/gA2AgQMIAsgAkHH/gA2AgRBACEXIAFBBkcNAEEAIQQMJgsgAkHI/gA2AgQLIAIoAtg3IhMgCEEPSXIgDUGEAklyDQYgACANNgIQIAAgCTYCDCAAIAg2AgQgACAGNgIAIAIgBzYCQCACIAU2AjwgCSANaiIQQYMCayEZIAkgDSASa2ohISAGIAhqQQ5rIR1BfyAAKAIcIgwoAlh0QX9zIRMgDCgCNCIDIAMgDCgCLCIeIAwoAjAiIiAeSRsgAxshAyAMKAJcIQ8gDCgCVCEKIAwoAlAhDSAMKAJAIQQgDDUCPCEjIAwoAjghCANAIARBOHIhBSAGIARBA3ZrAkAgDSAGKQAAIASthiAjhCIjpyATcUECdGoiBy0AAARAIAUhBAwBCyAJIActAAI6AAAgBSAHLQABIgZrIQQgDSAjIAatiCIjpyATcUECdGoiBy0AAARAIAlBAWohCQwBCyAJIActAAI6AAEgCUECaiEJIAQgBy0AASIGayEEIA0gIyAGrYgiI6cgE3FBAnRqIQcLQQdqIQYCQAJAIAwCfyAAAn8DQCAEIActAAEiBWshBCAjIAWtiCEjIActAAAiBUUEQCAJIActAAI6AAAgCUEBaiEJDAQLIAVBEHEEQCAHLwECIQsgBUEPcSIHBEAgBCAHayEEICOnQX8gB3RBf3NxIAtqIQsgIyAHrYghIwsgDyEHIAohBQNAIAQgBSAjp0F/IAd0QX9zcUECdGoiBS0AASIHayEEICMgB62IISMgBS0AACIHQRBxBEACfyAHQQ9xIhQgBE0EQCAEIQcgBgwBCyAEQThyIQcgBikAACAErYYgI4QhIyAGIARBA3ZrQQdqCyEGIA4gBS8BAiAjp0F/IBR0QX9zcWoiBTYCHCAHIBRrIQQgIyAUrYghIyAJICFrIgcgBUkEQAJAIAUgB2siByAiTQ0AIAwoAsw3RQ0AQeYKDAYLAkAgAyAHTwRAIAggAyAHa2ohBQwBCyAIIB4gByADayIHa2ohBSAHIAtPDQAgDiALIAdrIgs2AgggCSAFIAcgEBAiIQkgAyEHIAghBQsgByALSQRAIAkgBSAHIBAQIiAOIAsgB2s2AgggDkEcaiAOQQhqECMhCSAOKAIIIQcgDigCHCEFIBAgCWtBL0wEQEEAIAVrIQUDQCAHRQ0KIAkgBSAJai0AADoAACAJQQFqIQkgB0EBayEHDAALAAsgCSAFIAcQJCEJDAgLIAkgBSALIBAQIiEJDAcLIAkgBSALECQhCQwGC0HbCyAHQcAAcQ0DGiAKIAUvAQJBAnRqIQUMAAsACyAFQcAAcUUEQCANIAcvAQJBAnRqICOnQX8gBXRBf3NxQQJ0aiEHDAELC0G//gAgBUEgcQ0BGkG/Cws2AhhB0f4ACzYCBAwBCyAGIB1PDQAgCSAZSQ0BCwsgACAJNgIMIAAgBiAEQQN2ayIGNgIAIAAgGSAJa0GDAmoiDTYCECAAIB0gBmtBDmoiCDYCBCAMIARBB3EiAzYCQCAMICOnQX8gA3RBf3NxNgI8IAIoAkAhByACKAI8IQUgAigCBEG//gBHDR0gAkF/NgLQNwwdCyACQc7+ADYCBCAFIAdBB3F2IQUgB0F4cSEHDBwLIAYgCGohBgweCyAGIAhqIQYgByAIQQN0aiEHDB0LQQAhByACQQA2AhQgAkGAAiAKdDYCGCACQQBBAEEAEB8iAzYCHCAAIAM2AjAgAkG9/gBBv/4AIAVBgMAAcRs2AgRBACEFDBkLAkAgAigCDCIERQRAQQAhBAwBCwNAIAdBH00EQCAIRQ0eIAhBAWshCCAGLQAAIAd0IAVqIQUgBkEBaiEGIAdBCGohBwwBCwsgACASIA1rIgMgACgCFGo2AhQgAiACKAIgIANqNgIgIARBBHEiCkUgDSASRnJFBEAgCSADayELIAIoAhwhDwJAIAIoAhQEQCAPIAsgAxAeIQMgAigCDCIEQQRxIQoMAQsgDyALIAMQHyEDCyACIAM2AhwgACADNgIwCwJAIApFDQAgAigCHCAFIAVBGHQgBUGA/gNxQQh0ciAFQQh2QYD+A3EgBUEYdnJyIAIoAhQbRg0AIABB0Qo2AhggAkHR/gA2AgQgDSESDBoLQQAhBUEAIQcgDSESCyACQc/+ADYCBAwXCyANRQ0JIAkgAigCRDoAACACQcj+ADYCBCANQQFrIQ0gCUEBaiEJDBcLIAJBADYC0DdBfyACKAJYdEF/cyEQIAIoAlAhDyAGIQogCCEDIAchBANAIA8gBSAQcUECdGoiDC0AASILIARLBEAgA0UNBCADQQFrIQMgCi0AACAEdCAFaiEFIApBAWohCiAEQQhqIQQMAQsLIAwvAQIhEAJAIAwtAAAiDEEBa0H/AXFBDksEQCALIQ9BACELDAELIA8gEEECdGohFEF/IAsgDGp0QX9zIQwDQCAEIBQgBSAMcSALdkECdGoiEC0AASIPIAtqSQRAIANFDQQgA0EBayEDIAotAAAgBHQgBWohBSAKQQFqIQogBEEIaiEEDAELCyAEIAtrIQQgBSALdiEFIBAtAAAhDCAQLwECIRALIAIgEDYCRCACIAsgD2o2AtA3IAQgD2shByAFIA92IQUgDEH/AXEiBkUEQCACQc3+ADYCBAwOCyAGQSBxBEAgAkG//gA2AgQgAkF/NgLQNwwOCyAGQcAAcQRAIABBvws2AhggAkHR/gA2AgQMDgsgAkHJ/gA2AgQgAkEfQQ8gExsgBnEiCzYCTCAKIQYgAyEICyALRQ0CIAYhCiAIIQMgByEEAkADQCAEIAtJBEAgA0UNAiADQQFrIQMgCi0AACAEdCAFaiEFIApBAWohCiAEQQhqIQQMAQsLIAIgAigC0DcgC2o2AtA3IAIgAigCRCAFQX8gC3RBf3NxaiIPNgJEIAQgC2shByAFIAt2IQUgCiEGIAMhCAwECyAGIAhqIQYgByAIQQN0aiEHDBgLIAYgCGohBiAHIAhBA3RqIQcMFwsgBiAIaiEGIAcgCEEDdGohBwwWCyACKAJEIQ8LIAJByv4ANgIEIAIgDzYC1DcLQX8gAigCXHRBf3MhDCACKAJUIQ8gBiEKIAghAyAHIQQDQCAPIAUgDHFBAnRqIhAtAAEiCyAESwRAIANFDQggA0EBayEDIAotAAAgBHQgBWohBSAKQQFqIQogBEEIaiEEDAELCyAQLwECIQwCQCAQLQAAIhBBEE8EQCACKALQNyEHDAELIA8gDEECdGohE0F/IAsgEGp0QX9zIRADQCAEIBMgBSAQcSALdkECdGoiDC0AASIPIAtqSQRAIANFDQggA0EBayEDIAotAAAgBHQgBWohBSAKQQFqIQogBEEIaiEEDAELCyAEIAtrIQQgBSALdiEFIAIoAtA3IAtqIQcgDC0AACEQIAwvAQIhDCAPIQsLIAIgByALajYC0DcgBCALayEHIAUgC3YhBSAQQcAAcQRAIABB2ws2AhggAkHR/gA2AgQgCiEGIAMhCAwRCyACQcv+ADYCBCACIBBBD3EiCzYCTCACIAw2AkggCiEGIAMhCAsgBiEKIAghAyAHIQQgCwRAA0AgBCALSQRAIANFDQYgA0EBayEDIAotAAAgBHQgBWohBSAKQQFqIQogBEEIaiEEDAELCyACIAIoAtA3IAtqNgLQNyACIAIoAkggBUF/IAt0QX9zcWo2AkggBCALayEHIAUgC3YhBSADIQggCiEGCyACQcz+ADYCBAsgDQ0BC0EAIQ0MEQsCQCACKAJIIgQgEiANayIDSwRAAkAgBCADayIEIAIoAjBNDQAgAigCzDdFDQAgAEHmCjYCGCACQdH+ADYCBAwPCwJ/IAIoAjQiAyAESQRAIAIoAjggAigCLCAEIANrIgRragwBCyACKAI4IAMgBGtqCyEDIAQgAigCRCIKIAQgCkkbIgQgDSAEIA1JGyEKIA1BD0wEQCAKQQhxBEAgCSADKQAANwAAIAlBCGohCSADQQhqIQMLIApBBHEEQCAJIAMoAAA2AAAgCUEEaiEJIANBBGohAwsgCkECcQRAIAkgAy8AADsAACAJQQJqIQkgA0ECaiEDCyAKQQFxRQ0CIAkgAy0AADoAACAJQQFqIQkMAgsgCSADIAoQJSEJDAELIAIoAkQiAyANIAMgDUkbIQogDUEvTARAQQAgBGshAyAKIQQDQCAERQ0CIAkgAyAJai0AADoAACAJQQFqIQkgBEEBayEEDAALAAsgBEEPSyAEIApPckUEQCAKQQFrQQ9xQQFqIQMCQAJAAkACQAJAIARBAWsOCAABBAIEBAQDBAsgCSAJQQFrMQAAQoGChIiQoMCAAX4iIzcACCAJICM3AAAgCiADayEEIAMgCWohCQNAIARFDQYgCSAjNwAIIAkgIzcAACAEQRBrIQQgCUEQaiEJDAALAAsgDkEIaiIEIAlBAmsvAAAQJiAOKQMIISMgCSAOKQMQNwAIIAkgIzcAACADIAlqIQkgAyAKRg0EIAQgCUECay8AABAmIAogA2shBCAOKQMQISMgDikDCCEkA0AgCSAjNwAIIAkgJDcAACAJQRBqIQkgBEEQayIEDQALDAQLIA5BCGoiBCAJQQRrKAAAECcgDikDCCEjIAkgDikDEDcACCAJICM3AAAgAyAJaiEJIAMgCkYNAyAEIAlBBGsoAAAQJyAKIANrIQQgDikDECEjIA4pAwghJANAIAkgIzcACCAJICQ3AAAgCUEQaiEJIARBEGsiBA0ACwwDCyAJIAlBCGspAAAiIzcACCAJICM3AAAgAyAJaiEJIAMgCkYNAiAKIANrIQQgCUEIaykAACEjA0AgCSAjNwAIIAkgIzcAACAJQRBqIQkgBEEQayIEDQALDAILIAkgBGshCyAKIQMDQCADIARNIARBD0tyRQRAIAspAAAhIyAJIAspAAg3AAggCSAjNwAAIAMgBGshAyAEIAlqIQkgBEEBdCEEDAELCyAJIAkgBGsgAxAlIQkMAQsgCSAJIARrIAoQJSEJCyACIAIoAkQiAyAKazYCRCANIAprIQ0gAyAKRw0MIAJByP4ANgIEDAwLIAYgCGohBiAHIAhBA3RqIQcMDgsgBiAIaiEGIAcgCEEDdGohBwwNCyAGIAhqIQYgByAIQQN0aiEHDAwLIAohBiADIQgMCAtBACEIIAohBiAEIQcMCwtBACEHCyACQbn+ADYCBAsgAigCFCIKQYAIcQRAIAIoAkQiBCAIIAQgCEkbIgMEQAJAIAIoAiQiC0UNACALKAIQIgxFDQAgCygCGCIPIAsoAhQgBGsiBE0NACAEIAxqIAYgDyAEayADIAMgBGogD0sbECEgAigCFCEKCwJAIApBgARxRQ0AIAItAAxBBHFFDQAgAiACKAIcIAYgAxAeNgIcCyACIAIoAkQgA2siBDYCRCAIIANrIQggAyAGaiEGCyAEDQkLIAJBuv4ANgIEIAJBADYCRAsCQCACLQAVQQhxBEBBACEEIAhFDQgDQCAEIAZqLQAAIQMCQCACKAIkIgpFDQAgCigCHCIPRQ0AIAIoAkQiCyAKKAIgTw0AIAIgC0EBajYCRCALIA9qIAM6AAALIANBACAEQQFqIgQgCEkbDQALAkAgAi0AFUECcUUNACACLQAMQQRxRQ0AIAIgAigCHCAGIAQQHjYCHAsgBCAGaiEGIAggBGshCCADRQ0BDAkLIAIoAiQiA0UNACADQQA2AhwLIAJBu/4ANgIEIAJBADYCRAsCQCACLQAVQRBxBEBBACEEIAhFDQcDQCAEIAZqLQAAIQMCQCACKAIkIgpFDQAgCigCJCIPRQ0AIAIoAkQiCyAKKAIoTw0AIAIgC0EBajYCRCALIA9qIAM6AAALIANBACAEQQFqIgQgCEkbDQALAkAgAi0AFUECcUUNACACLQAMQQRxRQ0AIAIgAigCHCAGIAQQHjYCHAsgBCAGaiEGIAggBGshCCADRQ0BDAgLIAIoAiQiA0UNACADQQA2AiQLIAJBvP4ANgIECyACKAIUIgRBgARxBEADQCAHQQ9NBEAgCEUNByAIQQFrIQggBi0AACAHdCAFaiEFIAZBAWohBiAHQQhqIQcMAQsLAkAgAi0ADEEEcUUNACAFIAIvARxGDQAgAEGECzYCGCACQdH+ADYCBAwDC0EAIQVBACEHCyACKAIkIgMEQCADQQE2AjAgAyAEQQl2QQFxNgIsCyACQQBBAEEAEB4iAzYCHCAAIAM2AjAgAkG//gA2AgQMAQsgBEUNBSACKAIURQ0FA0AgB0EfTQRAIAhFDQUgCEEBayEIIAYtAAAgB3QgBWohBSAGQQFqIQYgB0EIaiEHDAELCyAEQQRxRQ0BIAUgAigCIEYNASAAQboKNgIYIAJB0f4ANgIECyACKAIEIQMMAQsLQQAhBUEAIQcMAgtBACEICyAXIQQMAgsgAkHQ/gA2AgQLQQEhBAsgACANNgIQIAAgCTYCDCAAIAg2AgQgACAGNgIAIAIgBzYCQCACIAU2AjwCQAJAAkAgAigCLA0AIA0gEkYNASACKAIEIgZB0P4ASw0BIAFBBEcNACAGQc3+AEsNAQsgACgCHCIDKAI4IgZFBEAgAyAAKAIoQQEgAygCKHRBEGpBASAAKAIgEQMAIgY2AjggBkUNAgsgAygCLCIIRQRAIANCADcCMCADQQEgAygCKHQiCDYCLAsCQCASIA1rIgogCE8EQCAGIAkgCGsgCBAhIANBADYCNCADIAMoAiw2AjAMAQsgBiADKAI0IgdqIAkgCmsgCCAHayIGIAogBiAKSSIIGyIGECEgCARAIAMoAjggCSAKIAZrIgZrIAYQISADIAY2AjQgAyADKAIsNgIwDAELIAMgAygCNCAGaiIIQQAgCCADKAIsIgpHGzYCNCADKAIwIgggCk8NACADIAYgCGo2AjALIAAoAhAhDSAAKAIEIQgLIAAgACgCCCAcIAhrajYCCCAAIBIgDWsiBiAAKAIUajYCFCACIAIoAiAgBmo2AiAgAi0ADEEEcUUgDSASRnJFBEAgACgCDCAGayEDIAIoAhwhCiACAn8gAigCFARAIAogAyAGEB4MAQsgCiADIAYQHwsiBjYCHCAAIAY2AjALIAAgAigCQEHAAEEAIAIoAggbakGAAUEAIAIoAgQiAEG//gBGG2pBgAJBgAJBACAAQcL+AEYbIABBx/4ARhtqNgIsIARBeyAEGyIAIAAgBCANIBJGGyAEIAggHEYbIAFBBEYbIRgMAgsgAkHS/gA2AgQLQXwhGAsgDkEgaiQAIBgLmgkBDH8gAEUEQEGAgIBwDwsgACgCOCEOIAAoAjwgAkkEQAJ/IA5FBEAgAhABDAELIAJBQE8EQEGAFUEwNgIAQQAMAQsCf0EQIAJBC2pBeHEgAkELSRshCyAOQQhrIgkoAgQiD0F4cSENAkAgD0EDcUUEQCALQYACSQ0BIAtBBGogDU0EQCAJIQcgDSALa0HkGCgCAEEBdE0NAgtBAAwCCyAJIA1qIQwCQCALIA1NBEAgDSALayIIQRBJDQEgCSALIA9BAXFyQQJyNgIEIAkgC2oiByAIQQNyNgIEIAwgDCgCBEEBcjYCBCAHIAgQAwwBC0GcFSgCACAMRgRAQZAVKAIAIA1qIg0gC00NAiAJIAsgD0EBcXJBAnI2AgQgCSALaiIIIA0gC2siB0EBcjYCBEGQFSAHNgIAQZwVIAg2AgAMAQtBmBUoAgAgDEYEQEGMFSgCACANaiIIIAtJDQICQCAIIAtrIgdBEE8EQCAJIAsgD0EBcXJBAnI2AgQgCSALaiINIAdBAXI2AgQgCCAJaiIIIAc2AgAgCCAIKAIEQX5xNgIEDAELIAkgD0EBcSAIckECcjYCBCAIIAlqIgcgBygCBEEBcjYCBEEAIQdBACENC0GYFSANNgIAQYwVIAc2AgAMAQsgDCgCBCIIQQJxDQEgCEF4cSANaiIRIAtJDQEgESALayESIAwoAgwhCgJAIAhB/wFNBEAgDCgCCCIHIApGBEBBhBVBhBUoAgBBfiAIQQN2d3E2AgAMAgsgByAKNgIMIAogBzYCCAwBCyAMKAIYIRACQCAKIAxHBEAgDCgCCCIHIAo2AgwgCiAHNgIIDAELAkAgDCgCFCIHBH8gDEEUagUgDCgCECIHRQ0BIAxBEGoLIQ0DQCANIQggByIKQRRqIQ0gBygCFCIHDQAgCkEQaiENIAooAhAiBw0ACyAIQQA2AgAMAQtBACEKCyAQRQ0AAkAgDCgCHCIIQQJ0IgcoArQXIAxGBEAgB0G0F2ogCjYCACAKDQFBiBVBiBUoAgBBfiAId3E2AgAMAgsCQCAMIBAoAhBGBEAgECAKNgIQDAELIBAgCjYCFAsgCkUNAQsgCiAQNgIYIAwoAhAiBwRAIAogBzYCECAHIAo2AhgLIAwoAhQiB0UNACAKIAc2AhQgByAKNgIYCyASQQ9NBEAgCSAPQQFxIBFyQQJyNgIEIAkgEWoiByAHKAIEQQFyNgIEDAELIAkgCyAPQQFxckECcjYCBCAJIAtqIgggEkEDcjYCBCAJIBFqIgcgBygCBEEBcjYCBCAIIBIQAwsgCSEHCyAHCyIHBEAgB0EIagwBC0EAIAIQASIJRQ0AGkF8QXggDkEEaygCACIHQQNxGyAHQXhxaiIHIAIgAiAHSxsiBwRAIAkgDiAH/AoAAAsgDhACIAkLIg5FBEBBgICAYA8LIAAgAjYCPCAAIA42AjgLIAIEQCAOIAEgAvwKAAALIAAgBDYCECAAIAM2AgwgACACNgIEIAAgACgCODYCACAAIAUgBhECACEBIAAgAiAAKAIEazYCQCAEIAAoAhBrQf///wdxIAFBGHRyC2QBAn8gAAR/QX4hASAAEB1FBEAgACgCHCIBKAI4IgIEQCAAKAIoIAIgACgCJBEAACAAKAIcIQELIAAoAiggASAAKAIkEQAAIABBADYCHEEAIQELIAAoAjgQAiAAEAIgAQVBfgsLEAAgAEUEQEEADwsgACgCQAsRACAARQRAQX4PCyAAQQ8QCgsRACAARQRAQX4PCyAAQXEQCgsRACAARQRAQX4PCyAAQR8QCgsKACAAIAFBDxBMCwoAIAAgAUFxEEwLCgAgACABQR8QTAsSACAAIAEgAiADIAQgBUEFEA4L6SUBDX8CQAJ/QX4gABA2IAFBBUtyDQAaAkACQCAAKAIMRQ0AIAAoAhwhAiAAKAIEIgUEQCAAKAIARQ0BCyABQQRGIAIoAgQiBEGaBUdyDQELIABB8Qk2AhhBfg8LIAAoAhBFDQEgAigCKCEDIAIgATYCKAJAAkACQAJAIAIoAhQEQCAAEDggACgCEARAIAIoAgQhBAwCCyACQX82AigMAgsgBSABQQRGciABQQF0QXdBACABQQRLG2ogA0EBdEF3QQAgA0EEShtqSnINAAwFCwJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAIARBKkcEQCAEQZoFRw0BIAAoAgRFDQsMEgsgAigCGEUEQCACQfEANgIEDAoLIAIoAoABQQx0QYDwAWshBUEAIQQCQCACKALYAUEBSg0AIAIoAtQBIgNBAkgNAEHAACEEIANBBkkNAEGAAUHAASADQQZGGyEECyACIAQgBXIiA0EgciADIAIoArwBGyIDQR9wIANyQR9zED8gAigCvAEEQCACIAAvATIQPyACIAAvATAQPwsgAEEAQQBBABAfNgIwIAJB8QA2AgQgABA4IAIoAhQNASACKAIEIQQLIARBOUYEQEEAQQBBABAeIQMgAigCACADNgIwIAIgAigCFCIDQQFqNgIUIAMgAigCCGpBHzoAACACIAIoAhQiA0EBajYCFCADIAIoAghqQYsBOgAAIAIgAigCFCIDQQFqNgIUIAMgAigCCGpBCDoAAAJAIAIoAhwiA0UEQCACIAIoAhQiA0EBajYCFCADIAIoAghqQQA6AAAgAiACKAIUIgNBAWo2AhQgAyACKAIIakEAOgAAIAIgAigCFCIDQQFqNgIUIAMgAigCCGpBADoAACACIAIoAhQiA0EBajYCFCADIAIoAghqQQA6AAAgAiACKAIUIgNBAWo2AhQgAyACKAIIakEAOgAAQQIhBCACKALUASIDQQlHBEBBBEEEQQAgAigC2AFBAUobIANBAkgbIQQLIAIgAigCFCIDQQFqNgIUIAMgAigCCGogBDoAACACIAIoAhQiA0EBajYCFCADIAIoAghqQQM6AAAgAkHxADYCBCAAEDggAigCFEUNASACQX82AigMDwsgAygCJCEFIAMoAhwhBiADKAIAIQcgAygCLCEIIAMoAhAhAyACIAIoAhQiCUEBajYCFEECIQQgCSACKAIIaiAHQQBHQQJBACAIG3JBBEEAIAMbckEIQQAgBhtyQRBBACAFG3I6AAAgAigCHCgCBCEDIAIgAigCFCIFQQFqNgIUIAUgAigCCGogAzoAACACKAIcKAIEIQMgAiACKAIUIgVBAWo2AhQgBSACKAIIaiADQQh2OgAAIAIoAhwvAQYhAyACIAIoAhQiBUEBajYCFCAFIAIoAghqIAM6AAAgAigCHC0AByEDIAIgAigCFCIFQQFqNgIUIAUgAigCCGogAzoAACACKALUASIDQQlHBEBBBEEEQQAgAigC2AFBAUobIANBAkgbIQQLIAIgAigCFCIDQQFqNgIUIAMgAigCCGogBDoAACACKAIcKAIMIQMgAiACKAIUIgVBAWo2AhQgBSACKAIIaiADOgAAIAIoAhwiAygCEAR/IAMoAhQhAyACIAIoAhQiBUEBajYCFCAFIAIoAghqIAM6AAAgAigCHCgCFCEDIAIgAigCFCIFQQFqNgIUIAUgAigCCGogA0EIdjoAACACKAIcBSADCygCLARAIAAgACgCMCACKAIIIAIoAhQQHjYCMAsgAkHFADYCBCACQQA2AiAMAwsgAigCBCEECwJAIARBxQBrDgUCCQkJAwALIARB2wBGDQMgBEHnAEcNCAwECyACQX82AihBAA8LIAIoAhwiAygCEARAIAMvARQgAigCIGshBiACKAIUIQQCQANAIAIoAgwiAyAEIAZqTw0BIAIoAgggBGogAigCHCgCECACKAIgaiADIARrIgMQISACIAIoAgwiBTYCFCACKAIcKAIsRSAEIAVPckUEQCAAIAAoAjAgAigCCCAEaiAFIARrEB42AjALIAIgAigCICADajYCICAAEDggAigCFEUEQCAGIANrIQZBACEEDAELCyACQX82AigMDAsgAigCCCAEaiACKAIcKAIQIAIoAiBqIAYQISACIAIoAhQgBmoiAzYCFCACKAIcKAIsRSADIARNckUEQCAAIAAoAjAgAigCCCAEaiADIARrEB42AjALIAJBADYCIAsgAkHJADYCBAsgAigCHCgCHARAIAIoAhQhBwNAIAIoAhwhBiACKAIUIgQgAigCDEYEQCAGKAIsRSAEIAdNckUEQCAAIAAoAjAgAigCCCAHaiAEIAdrEB42AjALIAAQOCACKAIUDQUgAigCHCEGQQAhB0EAIQQLIAYoAhwgAiACKAIgIgVBAWo2AiAgBWotAAAhAyACIARBAWo2AhQgAigCCCAEaiADOgAAIAMNAAsCQCACKAIcKAIsRQ0AIAIoAhQiAyAHTQ0AIAAgACgCMCACKAIIIAdqIAMgB2sQHjYCMAsgAkEANgIgCyACQdsANgIECwJAIAIoAhwoAiRFDQAgAigCFCEHA0AgAigCHCEGIAIoAhQiBCACKAIMRgRAIAYoAixFIAQgB01yRQRAIAAgACgCMCACKAIIIAdqIAQgB2sQHjYCMAsgABA4IAIoAhQNBSACKAIcIQZBACEHQQAhBAsgBigCJCACIAIoAiAiBUEBajYCICAFai0AACEDIAIgBEEBajYCFCACKAIIIARqIAM6AAAgAw0ACyACKAIcKAIsRQ0AIAIoAhQiAyAHTQ0AIAAgACgCMCACKAIIIAdqIAMgB2sQHjYCMAsgAkHnADYCBAsgAigCHCgCLARAIAIoAgwgAigCFCIEQQJqSQRAIAAQOCACKAIUDQRBACEECyAAKAIwIQMgAiAEQQFqNgIUIAIoAgggBGogAzoAACAAKAIwIQMgAiACKAIUIgVBAWo2AhQgBSACKAIIaiADQQh2OgAAIABBAEEAQQAQHjYCMAsgAkHxADYCBCAAEDggAigCFEUNAyACQX82AigMBwsgAkF/NgIoDAYLIAJBfzYCKAwFCyACQX82AigMBAsgACgCBA0BCyACKALEAQ0AIAFFDQIgAigCBEGaBUYNAQsCQAJAAkACfyACKALUASIDRQRAIAIgARA3DAELAkACQAJAIAIoAtgBQQJrDgIAAQILIAJB5AFqIQUDQAJAAkAgAigCxAENACACEDsgAigCxAENACABRQ0GIAJBADYChC4gAUEERw0BIAIgAigCrAEiA0EATgR/IAIoAogBIANqBUEACyACKAK8ASADa0EBEDAgAiACKAK8ATYCrAEgAigCABA4QQNBAiACKAIAKAIQGwwFCyACQQA2ArABIAIoAogBIAIoArwBai0AACEDIAIgAigC8C0iBEEBajYC8C0gBCACKALoLWpBADoAACACIAIoAvAtIgRBAWo2AvAtIAQgAigC6C1qQQA6AAAgAiACKALwLSIEQQFqNgLwLSAEIAIoAugtaiADOgAAIAUgA0ECdGoiAyADLwEAQQFqOwEAIAIgAigCxAFBAWs2AsQBIAIgAigCvAFBAWoiBDYCvAEgAigC8C0gAigC9C1HDQEgAiACKAKsASIDQQBOBH8gAigCiAEgA2oFQQALIAQgA2tBABAwIAIgAigCvAE2AqwBIAIoAgAQOCACKAIAKAIQDQEMBQsLIAIoAvAtRQ0FIAIgAigCrAEiA0EATgR/IAIoAogBIANqBUEACyACKAK8ASADa0EAEDAgAiACKAK8ATYCrAEgAigCABA4IAIoAgAoAhBFDQMMBQsgAkHYE2ohDCACQeQBaiELA0ACQAJ/AkACQCACKALEASIGQYMCTwRAIAJBADYCsAEgAigCvAEhBAwBCyACEDsgAUUgAigCxAEiBkGDAklxDQcgBgRAIAJBADYCsAEgAigCvAEhBCAGQQJLDQEgAigCiAEhBwwCCyACQQA2AoQuIAFBBEYEQCACIAIoAqwBIgNBAE4EfyACKAKIASADagVBAAsgAigCvAEgA2tBARAwIAIgAigCvAE2AqwBIAIoAgAQOEEDQQIgAigCACgCEBsMBwsgAigC8C1FDQkgAiACKAKsASIDQQBOBH8gAigCiAEgA2oFQQALIAIoArwBIANrQQAQMCACIAIoArwBNgKsASACKAIAEDggAigCACgCEEUNBwwJCyACKAKIASEHIARFBEBBACEEDAELIAQgB2oiCkEBay0AACIIIAotAABHDQAgCCAKLQABRw0AIAggCi0AAkcNACAKQYICaiENQQIhAwJAAkACQAJAAkACQAJAA0AgAyAKaiIFLQABIAhGBEAgCCAFLQACRw0CIAggBS0AA0cNAyAIIAUtAARHDQQgCCAFLQAFRw0FIAggBS0ABkcNBiAIIAUtAAdHDQcgCCAKIANBCGoiBWoiCS0AAEcNCCADQfoBSSAFIQMNAQwICwsgBUEBaiEJDAYLIAVBAmohCQwFCyAFQQNqIQkMBAsgBUEEaiEJDAMLIAVBBWohCQwCCyAFQQZqIQkMAQsgBUEHaiEJCyACIAkgDWtBggJqIgMgBiADIAZJGyIDNgKwASACKALwLSIFIANBA0kNARogAiAFQQFqNgLwLSACKALoLSAFakEBOgAAIAIgAigC8C0iBUEBajYC8C0gBSACKALoLWpBADoAACACIAIoAvAtIgVBAWo2AvAtIAUgAigC6C1qIANBA2siAzoAACADQf8BcS0AoJABQQJ0IAtqQYQIaiIDIAMvAQBBAWo7AQAgDEGgkgEtAABBAnRqIgMgAy8BAEEBajsBACACKAKwASEDIAJBADYCsAEgAiACKALEASADazYCxAEgAiADIAIoArwBaiIENgK8AQwCCyACKALwLQshAyAEIAdqLQAAIQUgAiADQQFqNgLwLSACKALoLSADakEAOgAAIAIgAigC8C0iA0EBajYC8C0gAyACKALoLWpBADoAACACIAIoAvAtIgNBAWo2AvAtIAMgAigC6C1qIAU6AAAgCyAFQQJ0aiIDIAMvAQBBAWo7AQAgAiACKALEAUEBazYCxAEgAiACKAK8AUEBaiIENgK8AQsgAigC8C0gAigC9C1HDQAgAiACKAKsASIDQQBOBH8gAigCiAEgA2oFQQALIAQgA2tBABAwIAIgAigCvAE2AqwBIAIoAgAQOCACKAIAKAIQDQALDAILIAIgASADQQxsQfgTaigCABECAAsiA0F+cUECRgRAIAJBmgU2AgQLIANBfXENAQtBACAAKAIQDQYaIAJBfzYCKEEADwsgA0EBRw0BCwJAAkACQCABQQFrDgUAAQEBAgELIAIvAYguQQIgAigCjC4iA3RyIQYCQCADQQ5OBEAgAiAGOwGILiACIAIoAhQiA0EBajYCFCADIAIoAghqIAY6AAAgAiACKAIUIgNBAWo2AhQgAyACKAIIaiACLQCJLjoAACACKAKMLiIDQQ1rIQRBAkEQIANrdiEGDAELIANBA2ohBAsgAiAENgKMLkGijAEvAQAhAyACIAZBoIwBLwEAIgUgBHRyIgY7AYguIAICf0EQIANrIARIBEAgAiACKAIUIgRBAWo2AhQgBCACKAIIaiAGOgAAIAIgAigCFCIEQQFqNgIUIAQgAigCCGogAi0AiS46AAAgAiAFQRAgAigCjC4iBWt2OwGILiADIAVqQRBrDAELIAMgBGoLNgKMLiACEC8MAQsgAkEAQQBBABAtIAFBA0cNACACKAKcAUEBdEECayIDIAIoApQBIgVqQQA7AQAgAwRAIAVBACAD/AsACyACQQA2ApwuIAIoAsQBDQAgAkEANgKELiACQQA2AqwBIAJBADYCvAELIAAQOCAAKAIQDQAgAkF/NgIoDAELIAFBBEcNAEEBIAIoAhgiA0EATA0DGiAAKAIwIQEgA0ECRw0BIAIgAigCFCIDQQFqNgIUIAMgAigCCGogAToAACAAKAIwIQEgAiACKAIUIgNBAWo2AhQgAyACKAIIaiABQQh2OgAAIAAvATIhASACIAIoAhQiA0EBajYCFCADIAIoAghqIAE6AAAgAC0AMyEBIAIgAigCFCIDQQFqNgIUIAMgAigCCGogAToAACAAKAIIIQEgAiACKAIUIgNBAWo2AhQgAyACKAIIaiABOgAAIAAoAgghASACIAIoAhQiA0EBajYCFCADIAIoAghqIAFBCHY6AAAgAC8BCiEBIAIgAigCFCIDQQFqNgIUIAMgAigCCGogAToAACAALQALIQEgAiACKAIUIgNBAWo2AhQgAyACKAIIaiABOgAADAILQQAPCyACIAFBEHYQPyACIAAvATAQPwsgABA4IAIoAhgiAEEASgRAIAJBACAAazYCGAsgAigCFEULDwsgAEHkCTYCGEF7CxwBAX8gAEUEQEF+DwsgABAaIAAoAjgQAiAAEAILvgEBA38gABA2BH9BfgUgACgCHCIBKAIEIQMgASgCCCICBEAgACgCKCACIAAoAiQRAAAgACgCHCEBCyABKAKUASICBEAgACgCKCACIAAoAiQRAAAgACgCHCEBCyABKAKQASICBEAgACgCKCACIAAoAiQRAAAgACgCHCEBCyABKAKIASICBEAgACgCKCACIAAoAiQRAAAgACgCHCEBCyAAKAIoIAEgACgCJBEAACAAQQA2AhxBfUEAIANB8QBGGwsLBgAgARACCwkAIAEgAmwQAQtFAQJ/QQEhAQJAIABFDQAgACgCIEUNACAAKAIkRQ0AIAAoAhwiAkUNACACKAIAIABHDQAgAigCBEHU/gBrQWBJIQELIAELnAkCB38HfiABRQRAQQAPCwJAQZSDASgCAA0AQZCDAS0AAEGQgwFBAToAAEEBcQRAQZSDASgCACEFA0AgBUUNAAsMAQsDQEEAIQQgBSIDQYACRwRAA0AgBEEIRwRAIANBAXYiCUGghuLtfnMgCSADQQFxGyEDIARBAWohBAwBCwsgBUECdCADNgKQOyAFQQFqIQUMAQsLQYCAgIAEIQNBoIMBQYCAgIAENgIAQQEhBANAIARBIEYEQANAIAtCCFIEQELYAiALQgOGfSEKQYCAgIB4IQNBACEEA0AgClBFBEAgCkIBg1BFBEAgBEEfcUECdCgCoIMBIAMQKCEDCyAEQQFqIQQgCkIBiCEKDAELCyALp0EKdCIFQQA2ApBDIAVBkMMAaiEFQQEhBANAIARBgAJHBEAgBSAEQQJ0aiAEQRh0IAMQKDYCACAEQQFqIQQMAQsLIAtCAXwhCwwBCwtBlIMBQQE2AgAFIARBAnQgAyADECgiAzYCoIMBIARBAWohBAwBCwsLIABBf3MhAwJAIAJBL0kNAANAIAJFIAFBB3FFckUEQCACQQFrIQIgAS0AACADc0H/AXFBAnQoApA7IANBCHZzIQMgAUEBaiEBDAELC0EAIQVBACEAIAJBKG4iCSEEA0ACQCAEQQFrIgQEQCABKQMgIAathSINp0H/AXFBAnQoApBDIQYgASkDGCAArYUiDqdB/wFxQQJ0KAKQQyEAIAEpAxAgB62FIg+nQf8BcUECdCgCkEMhByABKQMIIAWthSIQp0H/AXFBAnQoApBDIQUgASkDACADrYUiC6dB/wFxQQJ0KAKQQyEDQgEhCgNAIApCCFENAiAKp0EKdEGQwwBqIgggDSAKQgOGIgyIp0H/AXFBAnRqKAIAIAZzIQYgCCAOIAyIp0H/AXFBAnRqKAIAIABzIQAgCCAPIAyIp0H/AXFBAnRqKAIAIAdzIQcgCCAQIAyIp0H/AXFBAnRqKAIAIAVzIQUgCCALIAyIp0H/AXFBAnRqKAIAIANzIQMgCkIBfCEKDAALAAsgASkDACABKQMIIQ4gASkDECEPIAEpAxghECABKQMgIQsgAUEoaiEBIAlBWGwgAmohAiADrYUQKa0gDiAFrYWFECmtIA8gB62FhRAprSAQIACthYUQKa0gCyAGrYWFECkhAwwCCyABQShqIQEMAAsACwN/IAJBCEkEfwNAIAIEQCABLQAAIANzQf8BcUECdCgCkDsgA0EIdnMhAyABQQFqIQEgAkEBayECDAELCyADQX9zBSABLQAAIANzQf8BcUECdCgCkDsgA0EIdnMiAEEIdiABLQABIABzQf8BcUECdCgCkDtzIgBBCHYgAS0AAiAAc0H/AXFBAnQoApA7cyIAQQh2IAEtAAMgAHNB/wFxQQJ0KAKQO3MiAEEIdiABLQAEIABzQf8BcUECdCgCkDtzIgBBCHYgAS0ABSAAc0H/AXFBAnQoApA7cyIAQQh2IAEtAAYgAHNB/wFxQQJ0KAKQO3MiAEEIdiABLQAHIABzQf8BcUECdCgCkDtzIQMgAUEIaiEBIAJBCGshAgwBCwsLvQUBA38gAEH//wNxIQMgAEEQdiEEIAJBAUYEQCADIAEtAABqIgBB8f8DayAAIABB8P8DSxsiACAEaiIBQRB0IgJBgIA8aiACIAFB8P8DSxsgAHIPCyABBH8gAkEPTQRAA0AgAgRAIAJBAWshAiADIAEtAABqIgMgBGohBCABQQFqIQEMAQsLIARB8f8DcEEQdCADQfH/A2sgAyADQfD/A0sbcg8LA0BB2wIhBSACQbArTwRAIAEhAANAIAMgAC0AAGoiAyAEaiADIAAtAAFqIgNqIAMgAC0AAmoiA2ogAyAALQADaiIDaiADIAAtAARqIgNqIAMgAC0ABWoiA2ogAyAALQAGaiIDaiADIAAtAAdqIgNqIAMgAC0ACGoiA2ogAyAALQAJaiIDaiADIAAtAApqIgNqIAMgAC0AC2oiA2ogAyAALQAMaiIDaiADIAAtAA1qIgNqIAMgAC0ADmoiA2ogAyAALQAPaiIDaiEEIABBEGohACAFQQFrIgUNAAsgBEHx/wNwIQQgA0Hx/wNwIQMgAUGwK2ohASACQbArayECDAELCyACBH8DfyACQRBJBH8DQCACBEAgAkEBayECIAMgAS0AAGoiAyAEaiEEIAFBAWohAQwBCwsgBEHx/wNwIQQgA0Hx/wNwBSADIAEtAABqIgAgBGogACABLQABaiIAaiAAIAEtAAJqIgBqIAAgAS0AA2oiAGogACABLQAEaiIAaiAAIAEtAAVqIgBqIAAgAS0ABmoiAGogACABLQAHaiIAaiAAIAEtAAhqIgBqIAAgAS0ACWoiAGogACABLQAKaiIAaiAAIAEtAAtqIgBqIAAgAS0ADGoiAGogACABLQANaiIAaiAAIAEtAA5qIgBqIAAgAS0AD2oiA2ohBCABQRBqIQEgAkEQayECDAELCwUgAwsgBEEQdHIFQQELC8kJARZ/IwBBQGohDAJAAkACQANAIAdBEEYEQAJAA0AgAiAIRwRAIAxBIGogASAIQQF0ai8BAEEBdGoiByAHLwEAQQFqOwEAIAhBAWohCAwBCwsgBCgCACEHQQ8hCgJAA0AgCgRAIAxBIGogCkEBdGovAQANAiAKQQFrIQoMAQsLIAYNBiADIAMoAgAiAEEEajYCACAAQcACNgEAIAMgAygCACIAQQRqNgIAIABBwAI2AQBBASEODAQLIAcgCiAHIApJGyEHQQEhCQNAIAkgCkYEQCAKIQkMAgsgDEEgaiAJQQF0ai8BAA0BIAlBAWohCQwACwALBSAMQSBqIAdBAXRqQQA7AQAgB0EBaiEHDAELCyAHIAkgByAJSxshDkEBIQdBASEIA0AgCEEQRwRAIAhBAXQhCyAIQQFqIQggB0EBdCALIAxBIGpqLwEAayIHQQBODQEMBAsLIAcEQEF/IQcgAEUgCkEBR3INAgtBACEIIAxBADsBAkEBIQcDQCAHQQ9GBEACQANAIAIgCEcEQCABIAhBAXRqLwEAIgcEQCAMIAdBAXRqIgcgBy8BACIHQQFqOwEAIAUgB0EBdGogCDsBAAsgCEEBaiEIDAELC0EUIREgBSITIRQCQAJAAkAgAA4CAgABC0GAD0GADSAGGyEUQcAOQcAMIAYbIRNBgQIhEQwBC0GAEEGADiAGGyEUQcAPQcANIAYbIRNBACERC0EBIQcgAEEBRkHTBkHUBiAGGyIYQQEgDnQiD0lxDQQgAEECRkHRBEHQBCAGGyIZIA9JcQ0EIA9BAWshGiADKAIAIRIgDiEGQQAhAkF/IQsDQEEBIAZ0IRYDQAJ/QQAgESAFIBVBAXRqLwEAIg1BAWpLDQAaIA0gEUkEQEEAIQ1B4AAMAQsgEyANIBFrQQF0IgZqLwEAIQ0gBiAUai0AAAshB0F/IAkgEGsiF3QhGyASIAIgEHZBAnRqIRwgFiEIA0AgHCAIIBtqIghBAnRqIgYgDTsBAiAGIBc6AAEgBiAHOgAAIAgNAAtBASAJQQFrdCEHA0AgByIGQQF2IQcgAiAGcQ0ACyAMQSBqIAlBAXRqIgcgBy8BAEEBayIHOwEAIAZBAWsgAnEgBmpBACAGGyECIBVBAWohFSAHQf//A3FFBEAgCSAKRg0DIAEgBSAVQQF0ai8BAEEBdGovAQAhCQsgAiAacSIIIAtGIAkgDk1yDQALIAkgCiAJIApLGyAQIA4gEBsiEGshBiASIBZBAnRqIRJBASAJIBBrIgd0IQ0DQAJAIAogByAQaiILSwRAIA0gDEEgaiALQQF0ai8BAGsiC0EASg0BIAchBgtBASEHIABBAUZBASAGdCAPaiIPIBhLcSAAQQJGIA8gGUtxcg0HIAMoAgAiCyAIQQJ0aiIHIA46AAEgByAGOgAAIAcgEiALa0ECdjsBAiAIIQsMAgsgC0EBdCENIAdBAWohBwwACwALAAsFIAdBAXQhCyAMIAdBAWoiB0EBdGogCyAMQSBqai8BACALIAxqLwEAajsBAAwBCwsgAgRAIBIgAkECdGoiAEEAOwECIAAgFzoAASAAQcAAOgAACyADIAMoAgAgD0ECdGo2AgALIAQgDjYCAEEAIQcLIAcPC0F/CysAIAIEQANAIAAgAS0AADoAACAAQQFqIQAgAUEBaiEBIAJBAWsiAg0ACwsLkwEAAn8gAyAAa0EPTARAIAJBCHEEQCAAIAEpAAA3AAAgAUEIaiEBIABBCGohAAsgAkEEcQRAIAAgASgAADYAACABQQRqIQEgAEEEaiEACyACQQJxBEAgACABLwAAOwAAIAFBAmohASAAQQJqIQALIAAgAkEBcUUNARogACABLQAAOgAAIABBAWoPCyAAIAEgAhAlCwttAgN/AX4gACABKAIAIgNrIQQDQAJAIANBD0sNACADIAIoAgBPDQAgBCkAACEGIAAgBCkACDcACCAAIAY3AAAgAiACKAIAIAEoAgAiBWs2AgAgASABKAIAQQF0IgM2AgAgACAFaiEADAELCyAAC7gEAgN/An4jAEEgayIDJAACQCABQQ9LIAEgAk9yRQRAIAMgATYCHCADIAI2AhggAkEBa0EPcUEBaiEEAkACQAJAAkACQCABQQFrDggAAQQCBAQEAwQLIAAgAEEBazEAAEKBgoSIkKDAgAF+IgY3AAggACAGNwAAIAIgBGshAiAAIARqIQEDQCACRQ0GIAEgBjcACCABIAY3AAAgAkEQayECIAFBEGohAQwACwALIANBCGoiBSAAQQJrLwAAECYgAykDCCEGIAAgAykDEDcACCAAIAY3AAAgACAEaiEBIAIgBEYNBCAFIAFBAmsvAAAQJiACIARrIQIgAykDECEGIAMpAwghBwNAIAEgBjcACCABIAc3AAAgAUEQaiEBIAJBEGsiAg0ACwwECyADQQhqIgUgAEEEaygAABAnIAMpAwghBiAAIAMpAxA3AAggACAGNwAAIAAgBGohASACIARGDQMgBSABQQRrKAAAECcgAiAEayECIAMpAxAhBiADKQMIIQcDQCABIAY3AAggASAHNwAAIAFBEGohASACQRBrIgINAAsMAwsgACAAQQhrKQAAIgY3AAggACAGNwAAIAAgBGohASACIARGDQIgAiAEayECIAFBCGspAAAhBgNAIAEgBjcACCABIAY3AAAgAUEQaiEBIAJBEGsiAg0ACwwCCyAAIANBHGogA0EYahAjIgAgACADKAIcayADKAIYECUhAQwBCyAAIAAgAWsgAhAlIQELIANBIGokACABC3kCAX4BfyABKQAAIQMgACABKQAINwAIIAAgAzcAACACQQFrIgRBBHYhAiABIARBD3FBAWoiBGohASAAIARqIQADQCACBEAgASkAACEDIAAgASkACDcACCAAIAM3AAAgAUEQaiEBIABBEGohACACQQFrIQIMAQsLIAALIgEBfwNAIAJBEEkEQCAAIAJqIAE7AAAgAkECaiECDAELCwsiAQF/A0AgAkEQSQRAIAAgAmogATYAACACQQRqIQIMAQsLC08BA39BgICAgHghAgNAAkAgACACcQRAIAEgA3MhAyACQQFrIABxRQ0BCyABQQF2IgRBoIbi7X5zIAQgAUEBcRshASACQQF2IQIMAQsLIAMLMQEBfwNAIAFBCEcEQCAAp0H/AXFBAnQ1ApA7IABCCIiFIQAgAUEBaiEBDAELCyAApwusAQEEfyMAQSBrIgQkACACQQJrIQVBASECA0AgAkEQRgRAQX8gASABQQBIG0EBaiEFQQAhAgNAIAIgBUcEQCAAIAJBAnRqIgYvAQIiAQRAIAQgAUEBdGoiAyADLwEAIgNBAWo7AQAgBiADIAEQKzsBAAsgAkEBaiECDAELCyAEQSBqJAAFIAQgAkEBdCIGaiADIAUgBmovAQBqQQF0IgM7AQAgAkEBaiECDAELCws0AQN/A0AgAiAAQQFxciIDQQF0IQIgAUEBSyAAQQF2IQAgAUEBayEBDQALIANB/////wdxC6oBAQJ/IABB5AFqIQIDQCABQZ4CRgRAIABB2BNqIQJBACEBA0AgAUEeRgRAIABBzBVqIQJBACEBA0AgAUETRwRAIAIgAUECdGpBADsBACABQQFqIQEMAQsLIABBATsB5AkgAEEANgKALiAAQgA3AvgtIABBADYC8C0FIAIgAUECdGpBADsBACABQQFqIQEMAQsLBSACIAFBAnRqQQA7AQAgAUEBaiEBDAELCwuvAgECfyAAIAAvAYguIAMgACgCjC4iBHRyIgU7AYguIAACfyAEQQ5OBEAgACAAKAIUIgRBAWo2AhQgBCAAKAIIaiAFOgAAIAAgACgCFCIEQQFqNgIUIAQgACgCCGogAC0AiS46AAAgACADQRAgACgCjC4iA2t2OwGILiADQQ1rDAELIARBA2oLNgKMLiAAEC4gACAAKAIUIgNBAWo2AhQgAyAAKAIIaiACOgAAIAAgACgCFCIDQQFqNgIUIAMgACgCCGogAkEIdjoAACAAIAAoAhQiA0EBajYCFCADIAAoAghqIAJB//8DcyIDOgAAIAAgACgCFCIEQQFqNgIUIAQgACgCCGogA0EIdjoAACACBEAgACgCCCAAKAIUaiABIAIQIQsgACAAKAIUIAJqNgIUC6cBAQF/AkAgACgCjC4iAUEJTgRAIAAgACgCFCIBQQFqNgIUIAEgACgCCGogAC0AiC46AAAgACAAKAIUIgFBAWo2AhQgASAAKAIIaiAALQCJLjoAAAwBCyABQQBMDQAgACAAKAIUIgFBAWo2AhQgASAAKAIIaiAALQCILjoAAAsgAEEAOwGILiAAKAKMLiEBIABBADYCjC4gACABQQFrQQdxQQFqNgKQLgumAQEBfwJAIAACfyAAKAKMLiIBQRBGBEAgACAAKAIUIgFBAWo2AhQgASAAKAIIaiAALQCILjoAACAAIAAoAhQiAUEBajYCFCABIAAoAghqIAAtAIkuOgAAIABBADsBiC5BAAwBCyABQQhIDQEgACAAKAIUIgFBAWo2AhQgASAAKAIIaiAALQCILjoAACAAIAAtAIkuOwGILiAAKAKMLkEIaws2AowuCwv+CgEHf0EBIQcCQAJAAkACQCAAKALUAUEASgRAIAAoAgAiCigCLEECRw0DIABB5AFqIQlB/4D/n38hBANAIAZBIEcEQCAEQQFxBEAgCSAGQQJ0ai8BAA0ECyAEQQF2IQQgBkEBaiEGDAELC0EBIQYgAC8BiAINAiAALwGMAg0CIAAvAZgCDQJBICEEA0AgBEGAAkYNAiAEQQJ0IARBAWohBCAJai8BAEUNAAsMAgsgAkEFaiEEDAMLQQAhBgsgCiAGNgIsCyAAIABB6BZqEDEgACAAQfQWahAxIAAgAEHkAWogACgC7BYQMiAAIABB2BNqIAAoAvgWEDIgACAAQYAXahAxIABBzhVqIQVBEiEGA0ACQCAGQQNJBEBBAiEGDAELIAUgBi0A0BNBAnRqLwEADQAgBkEBayEGDAELCyAAIAAoAvgtIAZBA2xqIgVBEWo2AvgtIAAoAvwtQQpqQQN2IgQgBUEbakEDdiIFTQ0AIAAoAtgBQQRGDQBBACEHIAUhBAsCQCABRSACQQRqIARLckUEQCAAIAEgAiADEC0MAQsgAC8BiC4hASAAKAKMLiEEIAcEQCAAIAEgA0ECciIFIAR0ciICOwGILiAAAn8gBEEOTgRAIAAgACgCFCIBQQFqNgIUIAEgACgCCGogAjoAACAAIAAoAhQiAUEBajYCFCABIAAoAghqIAAtAIkuOgAAIAAgBUEQIAAoAowuIgFrdjsBiC4gAUENawwBCyAEQQNqCzYCjC4gAEGghAFBoI0BEDMMAQsgASADQQRyIgUgBHRyIQICQCAEQQ5OBEAgACACOwGILiAAIAAoAhQiAUEBajYCFCABIAAoAghqIAI6AAAgACAAKAIUIgFBAWo2AhQgASAAKAIIaiAALQCJLjoAACAAKAKMLiIBQQ1rIQQgBUEQIAFrdiECDAELIARBA2ohBAsgACAENgKMLiAAKALsFiIJQYD+A2ohBSAAKAL4FiEHIAACfyAEQQxOBEAgACACIAUgBHRyIgI7AYguIAAgACgCFCIBQQFqNgIUIAEgACgCCGogAjoAACAAIAAoAhQiAUEBajYCFCABIAAoAghqIAAtAIkuOgAAIAVB//8DcUEQIAAoAowuIgFrdiECIAFBC2sMAQsgAiAFIAR0ciECIARBBWoLIgE2AowuIAACfyABQQxOBEAgACACIAcgAXRyIgI7AYguIAAgACgCFCIBQQFqNgIUIAEgACgCCGogAjoAACAAIAAoAhQiAUEBajYCFCABIAAoAghqIAAtAIkuOgAAIAdB//8DcUEQIAAoAowuIgFrdiECIAFBC2sMAQsgAiAHIAF0ciECIAFBBWoLIgE2AowuIAZB/f8DaiEFIAACfyABQQ1OBEAgACACIAUgAXRyIgI7AYguIAAgACgCFCIBQQFqNgIUIAEgACgCCGogAjoAACAAIAAoAhQiAUEBajYCFCABIAAoAghqIAAtAIkuOgAAIAAgBUH//wNxQRAgACgCjC4iAWt2Igg7AYguIAFBDGsMAQsgACACIAUgAXRyIgg7AYguIAFBBGoLIgQ2AowuIAZBAWohCiAAQc4VaiEFQQAhBgNAIAYgCkcEQCAAIAggBSAGLQDQE0ECdGovAQAiAiAEdHIiCDsBiC4gAAJ/IARBDk4EQCAAIAAoAhQiAUEBajYCFCABIAAoAghqIAg6AAAgACAAKAIUIgFBAWo2AhQgASAAKAIIaiAALQCJLjoAACAAIAJBECAAKAKMLiIBa3YiCDsBiC4gAUENawwBCyAEQQNqCyIENgKMLiAGQQFqIQYMAQsLIAAgAEHkAWoiAiAJEDQgACAAQdgTaiIBIAcQNCAAIAIgARAzCyAAECwgAwRAIAAQLgsLygkBEX8gASgCACEIIAEoAggiAigCACEGIAIoAgwhAyAAQoCAgIDQxwA3AqApIANBACADQQBKGyEEIABBqClqIQUgAEGsF2ohCUF/IQpBACECA0AgAiAERgRAA0AgACgCoCkiAkEBTARAIAAgAkEBaiICNgKgKSAJIAJBAnRqIApBAWoiBEEAIApBAkgiBxsiAjYCACAIIAJBAnQiDGpBATsBACACIAVqQQA6AAAgACAAKAL4LUEBazYC+C0gBCAKIAcbIQogBkUNASAAIAAoAvwtIAYgDGovAQJrNgL8LQwBCwsFAkAgCCACQQJ0aiIHLwEABEAgACAAKAKgKUEBaiIKNgKgKSAJIApBAnRqIAI2AgAgAiAFakEAOgAAIAIhCgwBCyAHQQA7AQILIAJBAWohAgwBCwsgASAKNgIEIAJBAXYhAgNAIAJBAEwEQCAAKAKgKSECA0AgACACQQFrNgKgKSAAKAKwFyEGIAAgCSACQQJ0aigCADYCsBcgACAIQQEQNSAAIAAoAqQpQQFrIgQ2AqQpIAAoArAXIQIgCSAEQQJ0aiAGNgIAIAAgACgCpClBAWsiBDYCpCkgCSAEQQJ0aiACNgIAIAggA0ECdGogCCACQQJ0aiIELwEAIAggBkECdGoiBy8BAGo7AQAgAyAFaiAFIAZqLQAAIgYgAiAFai0AACICIAIgBkkbQQFqOgAAIAQgAzsBAiAHIAM7AQIgACADNgKwFyAAIAhBARA1IANBAWohAyAAKAKgKSICQQFKDQALIAAgACgCpClBAWsiAjYCpCkgCSACQQJ0aiAAKAKwFzYCACAAQYwXaiEGIAEoAgQhDCABKAIAIQcgASgCCCICKAIQIQEgAigCCCELIAIoAgQhECACKAIAIQ1BACEDA0AgA0EQRwRAIAYgA0EBdGpBADsBACADQQFqIQMMAQsLQQAhBCAHIAkgACgCpClBAnRqKAIAQQJ0akEAOwECQbwEIAAoAqQpIgIgAkG8BEwbIREDQAJAIAJBAWohAyACIBFGDQAgByAJIANBAnRqKAIAIgVBAnQiEmoiDiABIAcgDi8BAkECdGovAQIiAkEBaiABIAJMIgIbIg87AQIgAiAEaiEEIAMhAiAFIAxKDQEgBiAPQQF0aiIDIAMvAQBBAWo7AQBBACEDIAUgC04EQCAQIAUgC2tBAnRqKAIAIQMLIAAgACgC+C0gDi8BACIFIAMgD2psajYC+C0gDUUNASAAIAAoAvwtIAMgDSASai8BAmogBWxqNgL8LQwBCwsCQCAERQ0AIAYgAUEBdGohCwNAIAEhAgNAIAYgAiIFQQFrIgJBAXRqIg0vAQAiDkUNAAsgDSAOQQFrOwEAIAYgBUEBdGoiAiACLwEAQQJqOwEAIAsgCy8BAEEBazsBACAEQQJKIARBAmshBA0ACwNAIAFFDQEgBiABQQF0ai8BACECA0AgAgRAA0AgCSADQQFrIgNBAnRqKAIAIgUgDEoNAAsgByAFQQJ0aiIFLwECIgQgAUcEQCAAIAAoAvgtIAUvAQAgASAEa2xqNgL4LSAFIAE7AQILIAJBAWshAgwBCwsgAUEBayEBDAALAAsgCCAKIAYQKgUgACAIIAIQNSACQQFrIQIMAQsLC7YCAQl/IAEvAQIhBCABIAJBAnRqQf//AzsBBkEEQQMgBBshB0EHQYoBIAQbIQggAEHMFWohCUF/IQpBfyACIAJBAEgbQQFqIQtBACECA0AgBCEDQQAhBQJAA0AgBSEGIAIgC0YNASADIAEgAkEBaiICQQJ0ai8BAiIERiAIIAVBAWoiBUtxDQALAn8gBSAHSQRAIAkgA0ECdGoiBiAGLwEAIAVqOwEAIAMMAQsgAwRAIAMgCkcEQCAJIANBAnRqIgUgBS8BAEEBajsBAAsgACAALwGMFkEBajsBjBYgAwwBCwJAIAZBCU0EQCAAIAAvAZAWQQFqOwGQFgwBCyAAIAAvAZQWQQFqOwGUFgtBAAshCkEGQQcgAyAERiIDG0GKASAEGyEIQQNBBCADG0EDIAQbIQcMAQsLC9QIAQl/AkAgACgC8C1FBEAgAC8BiC4hBSAAKAKMLiEDDAELA0AgACgC6C0gC2oiBC0AAiEFAkAgAAJ/IAQvAAAiBkUEQCABIAVBAnRqIgMvAQIhBCAAIAAvAYguIAMvAQAiBiAAKAKMLiIDdHIiBTsBiC5BECAEayADSARAIAAgACgCFCIDQQFqNgIUIAMgACgCCGogBToAACAAIAAoAhQiA0EBajYCFCADIAAoAghqIAAtAIkuOgAAIAAgBkEQIAAoAowuIgNrdiIFOwGILiADIARqQRBrDAILIAMgBGoMAQsgASAFLQCgkAEiCUECdCIIaiIDLwGGCCEEIAAgAC8BiC4gAy8BhAgiCiAAKAKMLiIHdHIiAzsBiC4gAAJ/QRAgBGsgB0gEQCAAIAAoAhQiB0EBajYCFCAHIAAoAghqIAM6AAAgACAAKAIUIgNBAWo2AhQgAyAAKAIIaiAALQCJLjoAACAAIApBECAAKAKMLiIHa3YiAzsBiC4gBCAHakEQawwBCyAEIAdqCyIENgKMLiAJQRxrQWxPBEAgBSAIKAKgjgFrIQUgAAJ/QRAgCCgCgBEiCGsgBEgEQCAAIAMgBSAEdHIiBDsBiC4gACAAKAIUIgNBAWo2AhQgAyAAKAIIaiAEOgAAIAAgACgCFCIEQQFqNgIUIAQgACgCCGogAC0AiS46AAAgBUH//wNxQRAgACgCjC4iBGt2IQMgBCAIakEQawwBCyADIAUgBHRyIQMgBCAIagsiBDYCjC4gACADOwGILgsgAiAGQQFrIgggCEEHdkGAAmogBkGBAkkbLQCgkgEiCUECdCIHaiIFLwECIQYgACADIAUvAQAiCiAEdHIiBTsBiC4gAAJ/QRAgBmsgBEgEQCAAIAAoAhQiBEEBajYCFCAEIAAoAghqIAU6AAAgACAAKAIUIgRBAWo2AhQgBCAAKAIIaiAALQCJLjoAACAAIApBECAAKAKMLiIEa3YiBTsBiC4gBCAGakEQawwBCyAEIAZqCyIDNgKMLiAJQQRJDQEgCCAHKAKgjwFrIQRBECAHKAKAEiIGayADSARAIAAgBSAEIAN0ciIDOwGILiAAIAAoAhQiBUEBajYCFCAFIAAoAghqIAM6AAAgACAAKAIUIgNBAWo2AhQgAyAAKAIIaiAALQCJLjoAACAAIARB//8DcUEQIAAoAowuIgRrdiIFOwGILiAEIAZqQRBrDAELIAAgBSAEIAN0ciIFOwGILiADIAZqCyIDNgKMLgsgC0EDaiILIAAoAvAtSQ0ACwsgAS8BggghAiAAIAUgAS8BgAgiASADdHIiBDsBiC4gAAJ/QRAgAmsgA0gEQCAAIAAoAhQiA0EBajYCFCADIAAoAghqIAQ6AAAgACAAKAIUIgRBAWo2AhQgBCAAKAIIaiAALQCJLjoAACAAIAFBECAAKAKMLiIAa3Y7AYguIAAgAmpBEGsMAQsgAiADags2AowuC7MLAQp/QQdBigEgAS8BAiIHGyEEQQRBAyAHGyEDIABBzBVqIQlBfyACIAJBAEgbQQFqIQtBfyEGA0BBACECAkADQCACIQUgCiALRg0BIAEgCkEBaiIKQQJ0ai8BAiIIIAdGIAQgAkEBaiICS3ENAAsCQCACIANJBEAgCSAHQQJ0aiEDIAAvAYguIQQgACgCjC4hBQNAIAMvAQIhBiAAIAQgAy8BACIMIAV0ciIEOwGILiAAAn9BECAGayAFSARAIAAgACgCFCIFQQFqNgIUIAUgACgCCGogBDoAACAAIAAoAhQiBUEBajYCFCAFIAAoAghqIAAtAIkuOgAAIAAgDEEQIAAoAowuIgVrdiIEOwGILiAFIAZqQRBrDAELIAUgBmoLIgU2AowuIAJBAWsiAg0ACyAHIQYMAQsgAC8BiC4hAyAAKAKMLiEEAn8gBwRAAkAgBiAHRgRAIAIhBQwBCyAJIAdBAnRqIgYvAQIhAiAAIAMgBi8BACIGIAR0ciIDOwGILgJAQRAgAmsgBEgEQCAAIAAoAhQiBEEBajYCFCAEIAAoAghqIAM6AAAgACAAKAIUIgNBAWo2AhQgAyAAKAIIaiAALQCJLjoAACACIAAoAowuIgNqQRBrIQQgBkEQIANrdiEDDAELIAIgBGohBAsgACAENgKMLgsgAyAALwGMFiIGIAR0ciEDAkBBECAALwGOFiICayAESARAIAAgAzsBiC4gACAAKAIUIgRBAWo2AhQgBCAAKAIIaiADOgAAIAAgACgCFCIDQQFqNgIUIAMgACgCCGogAC0AiS46AAAgAiAAKAKMLiIDakEQayECIAZBECADa3YhAwwBCyACIARqIQILIAAgAjYCjC4gBUH9/wNqIQUgAkEPTgRAIAAgAyAFIAJ0ciICOwGILiAAIAAoAhQiBkEBajYCFCAGIAAoAghqIAI6AAAgACAAKAIUIgJBAWo2AhQgAiAAKAIIaiAALQCJLjoAACAAIAVB//8DcUEQIAAoAowuIgJrdjsBiC4gAkEOayECIAcMAgsgACADIAUgAnRyOwGILiACQQJqIQIgBwwBCwJ/IAVBCU0EQCADIAAvAZAWIgYgBHRyIQMCQEEQIAAvAZIWIgJrIARIBEAgACADOwGILiAAIAAoAhQiBEEBajYCFCAEIAAoAghqIAM6AAAgACAAKAIUIgNBAWo2AhQgAyAAKAIIaiAALQCJLjoAACACIAAoAowuIgNqQRBrIQIgBkEQIANrdiEDDAELIAIgBGohAgsgACACNgKMLiAFQf7/A2ohBSACQQ5OBEAgACADIAUgAnRyIgI7AYguIAAgACgCFCIGQQFqNgIUIAYgACgCCGogAjoAACAAIAAoAhQiAkEBajYCFCACIAAoAghqIAAtAIkuOgAAIAAgBUH//wNxQRAgACgCjC4iAmt2OwGILiACQQ1rDAILIAAgAyAFIAJ0cjsBiC4gAkEDagwBCyADIAAvAZQWIgYgBHRyIQMCQEEQIAAvAZYWIgJrIARIBEAgACADOwGILiAAIAAoAhQiBEEBajYCFCAEIAAoAghqIAM6AAAgACAAKAIUIgNBAWo2AhQgAyAAKAIIaiAALQCJLjoAACACIAAoAowuIgNqQRBrIQIgBkEQIANrdiEDDAELIAIgBGohAgsgACACNgKMLiAFQfb/A2ohBSACQQpOBEAgACADIAUgAnRyIgI7AYguIAAgACgCFCIGQQFqNgIUIAYgACgCCGogAjoAACAAIAAoAhQiAkEBajYCFCACIAAoAghqIAAtAIkuOgAAIAAgBUH//wNxQRAgACgCjC4iAmt2OwGILiACQQlrDAELIAAgAyAFIAJ0cjsBiC4gAkEHagshAkEACyEGIAAgAjYCjC4LQQZBByAHIAhGIgIbQYoBIAgbIQRBA0EEIAIbQQMgCBshAyAIIQcMAQsLC/8BAQt/IABBqClqIgYgAEGsF2oiBSACQQJ0aigCACIJaiEKIAEgCUECdGohCwNAAkAgAkEBdCIDIAAoAqApIgRKDQACQCADIARODQAgASAFIANBAXIiBEECdGooAgAiB0ECdGovAQAiCCABIAUgA0ECdGooAgAiDEECdGovAQAiDU8EQCAIIA1HDQEgBiAHai0AACAGIAxqLQAASw0BCyAEIQMLIAsvAQAiByABIAUgA0ECdGooAgAiBEECdGovAQAiCEkNACAHIAhGBEAgCi0AACAEIAZqLQAATQ0BCyAFIAJBAnRqIAQ2AgAgAyECDAELCyAFIAJBAnRqIAk2AgALgwEBAn9BASECAkAgAEUNACAAKAIgRQ0AIAAoAiRFDQAgACgCHCIBRQ0AIAEoAgAgAEcNAAJAIAEoAgQiAEHbAGsiAUEWTUEAQQEgAXRBgaCAAnEbDQACQCAAQcUAaw4FAQICAgEACyAAQSpGIABBmgVGcg0AIABBOUcNAQtBACECCyACC/wJAQt/IAAoAgxBBWsiAiAAKAJ8IgMgAiADSRshCSAAKAIAKAIEIQUgAUEERyEKAkADQEEBIQYgACgCACIDKAIQIgIgACgCjC5BKmpBA3YiB0kNASAJQf//AyAAKAK8ASILIAAoAqwBIgxrIgggAygCBGoiBCACIAdrIgIgAiAESxsiByAHQf//A08bIgJLIAFFIAogB0VxIAIgBEdycnENASAAQQBBACABQQRGIAIgBEZxIgYQLSAAKAIIIAAoAhRqQQRrIAI6AAAgACgCCCAAKAIUakEDayACQQh2OgAAIAAoAgggACgCFGpBAmsgAkF/cyIDOgAAIAAoAgggACgCFGpBAWsgA0EIdjoAACAAKAIAEDggCyAMRwRAIAAoAgAoAgwgACgCiAEgACgCrAFqIAggAiACIAhLGyIDECEgACgCACIEIAQoAgwgA2o2AgwgBCAEKAIQIANrNgIQIAQgBCgCFCADajYCFCAAIAAoAqwBIANqNgKsASACIANrIQILIAIEQCAAKAIAIgMgAygCDCACEDkaIAAoAgAiAyADKAIMIAJqNgIMIAMgAygCECACazYCECADIAMoAhQgAmo2AhQLIAZFDQALIAAoAgAhA0EAIQYLAkAgAygCBCICIAVGBEAgACgCvAEhAgwBCwJAIAUgAmsiBCAAKAJ8IgJPBEAgAEECNgKALiAAKAKIASADKAIAIAJrIAIQISAAIAAoAnwiAjYChC4gACACNgK8AQwBCwJAIAAoAowBIAAoArwBIgNrIARLDQAgACADIAJrIgM2ArwBIAAoAogBIgUgAiAFaiADECEgACgCgC4iAkEBTQRAIAAgAkEBajYCgC4LIAAoArwBIgMgACgChC5PDQAgACADNgKELgsgACgCiAEgA2ogACgCACgCACAEayAEECEgACAAKAK8ASAEaiICNgK8ASAAIAQgACgCfCAAKAKELiIDayIFIAQgBUkbIANqNgKELgsgACACNgKsAQsgAiAAKAKULksEQCAAIAI2ApQuCwJAIAYEfwJAAkAgAQ4FAQAAAAEACyAAKAIAKAIEDQBBASEDIAIgACgCrAFGDQILAkAgACgCjAEgAmsiAyAAKAIAKAIETw0AIAAoAqwBIgUgACgCfCIESA0AIAAgAiAEayICNgK8ASAAIAUgBGs2AqwBIAAoAogBIgUgBCAFaiACECEgACgCgC4iAkEBTQRAIAAgAkEBajYCgC4LIAAoAnwgA2ohAyAAKAK8ASICIAAoAoQuTw0AIAAgAjYChC4LIAMgACgCACIEKAIEIgUgAyAFSRsiAwRAIAQgACgCiAEgAmogAxA5GiAAIAAoArwBIANqIgI2ArwBIAAgAyAAKAJ8IAAoAoQuIgRrIgUgAyAFSRsgBGo2AoQuCyACIAAoApQuSwRAIAAgAjYClC4LIAIgACgCrAEiBmsiBUH//wMgACgCDCAAKAKMLkEqakEDdmsiAyADQf//A08bIgQgACgCfCIDIAMgBEsbSQRAQQAhAyABRSABQQRGIAIgBkdyRXINAiAAKAIAKAIEDQILQQAhAyAAIAAoAogBIAZqIAUgBCAEIAVLGyICAn9BACABQQRHDQAaQQAgACgCACgCBA0AGiAEIAVPCyIBEC0gACAAKAKsASACajYCrAEgACgCABA4IAFFDQFBAgVBAwshAyAAQQg2ApAuCyADC4sBAQN/IAAoAhwiAhAvAkAgAigCFCIBIAAoAhAiAyABIANJGyIBRQ0AIAAoAgwgAigCECABECEgACAAKAIMIAFqNgIMIAIgAigCECABajYCECAAIAAoAhQgAWo2AhQgACAAKAIQIAFrNgIQIAIgAigCFCIAIAFrNgIUIAAgAUcNACACIAIoAgg2AhALC40BAQF/IAAoAgQiAyACIAIgA0sbIgIEQCAAIAMgAms2AgQgACgCHCgCGCEDIAEgACgCACACECECQCADQQJGBEAgACAAKAIwIAEgAhAeNgIwDAELIAAoAhwoAhhBAUcNACAAIAAoAjAgASACEB82AjALIAAgACgCACACajYCACAAIAAoAgggAmo2AggLIAILmQgBB38gAEHYE2ohByAAQeQBaiEGAkADQAJAAkACQCAAKALEAUGFAk0EQCAAEDsgASAAKALEASICQYYCT3JFBEBBAA8LIAJFDQMgAkEDSQ0BCyAAIAAvAbwBEDwiAkUNACAAKAJ8QYYCayAAKAK8ASACa0kNACAAIAAgAhA9IgI2ArABDAELIAAoArABIQILAkACQCACQQNPBEAgACAAKALwLSIDQQFqNgLwLSADIAAoAugtaiAAKAK8ASAAKALAAWsiAzoAACAAIAAoAvAtIgRBAWo2AvAtIAQgACgC6C1qIANBCHY6AAAgACAAKALwLSIEQQFqNgLwLSAEIAAoAugtaiACQQNrIgI6AAAgAkH/AXEtAKCQAUECdCAGakGECGoiAiACLwEAQQFqOwEAIAcgA0EBa0H//wNxIgIgAkEHdkGAAmogAkGAAkkbQaCSAWotAABBAnRqIgIgAi8BAEEBajsBACAAIAAoAsQBIAAoArABIgJrIgU2AsQBIAAoAvQtIQMgACgC8C0hBCAFQQNJIAIgACgC0AFLckUEQCAAIAJBAWs2ArABA0AgACAAKAK8AUEBaiICNgK8ASAAIAJB//8DcRA8GiAAIAAoArABQQFrIgI2ArABIAINAAsgACAAKAK8AUEBaiICNgK8ASADIARHDQUMAwsgAEEANgKwASAAIAAoArwBIAJqIgI2ArwBIAAoApguDQEgACAAKAKIASACaiIFLQAAIgg2ApgBIAAgACgCpAEgBS0AASAIIAAoAqgBdHNxNgKYASADIARHDQQMAgsgACgCiAEgACgCvAFqLQAAIQIgACAAKALwLSIDQQFqNgLwLSADIAAoAugtakEAOgAAIAAgACgC8C0iA0EBajYC8C0gAyAAKALoLWpBADoAACAAIAAoAvAtIgNBAWo2AvAtIAMgACgC6C1qIAI6AAAgBiACQQJ0aiICIAIvAQBBAWo7AQAgACAAKALEAUEBazYCxAEgACAAKAK8AUEBaiICNgK8ASAAKALwLSAAKAL0LUcNAwwBCyADIARHDQILQQAhAyAAIAAoAqwBIgRBAE4EfyAAKAKIASAEagVBAAsgAiAEa0EAEDAgACAAKAK8ATYCrAEgACgCABA4IAAoAgAoAhANAQwCCwsgAEECIAAoArwBIgIgAkECTxs2AoQuIAFBBEYEQCAAIAAoAqwBIgFBAE4EfyAAKAKIASABagVBAAsgAiABa0EBEDAgACAAKAK8ATYCrAEgACgCABA4QQNBAiAAKAIAKAIQGw8LIAAoAvAtBEBBACEDIAAgACgCrAEiAUEATgR/IAAoAogBIAFqBUEACyACIAFrQQAQMCAAIAAoArwBNgKsASAAKAIAEDggACgCACgCEEUNAQtBASEDCyADC8MGAQp/IAAoAnwiB0GGAmshCSAAKALEASECA0AgACgCjAEgAiAAKAK8ASIEamshBSAJIAAoAnxqIARNBEAgACgCiAEiAiACIAdqIAcgBWsQISAAIAAoAsABIAdrNgLAASAAIAAoArwBIAdrIgQ2ArwBIAAgACgCrAEgB2s2AqwBIAQgACgChC5JBEAgACAENgKELgsgACgClAEgACgCnAEiAkEBdGohAyAAKAJ8IQEDQCADQQJrIgMgAy8BACIGIAFrIghBACAGIAhPGzsBACACQQFrIgINAAsgACgCkAEgAUEBdGohAyABIQIDQCADQQJrIgMgAy8BACIGIAFrIghBACAGIAhPGzsBACACQQFrIgINAAsgAEEBNgKcLiAFIAdqIQULAkAgACgCACICKAIERQ0AIAAgAiAAKALEASAAKAKIASAEamogBRA5IAAoAsQBaiICNgLEASAAKAKELiIDIAJqIQECQCAAKAKYLgRAIAFBBEkNASAAKAK8ASADayEBA0AgA0UNAiAAIAFB//8DcRA8GiAAIAAoAoQuQQFrIgM2AoQuIAFBAWohASAAKALEASICIANqQQRPDQALDAELIAFBA0kNACAAIAAoAogBIgUgACgCvAEgA2siAWoiBC0AACIGNgKYASAAIAAoAqQBIgggBC0AASAGIAAoAqgBIgZ0c3EiBDYCmAEgBUECaiEFA0AgA0UNASAAIAEgBWotAAAgBCAGdHMgCHEiBDYCmAEgACgCkAEgACgChAEgAXFBAXRqIAAoApQBIARBAXRqIgovAQA7AQAgCiABOwEAIAAgA0EBayIDNgKELiABQQFqIQEgAiADakECSw0ACwsgAkGFAksNACAAKAIAKAIEDQELCwJAIAAoAowBIgMgACgClC4iAk0NACAAAn8gACgCxAEgACgCvAFqIgEgAksEQEGCAiADIAFrIgIgAkGCAk8bIgJFIAEgA0ZyRQRAIAAoAogBIAFqQQAgAvwLAAsgASACagwBCyABQYICaiIBIAJNDQEgASACayIBIAMgAmsiAyABIANJGyIBBH8gAQRAIAAoAogBIAJqQQAgAfwLAAsgACgClC4FIAILIAFqCzYClC4LC18BAX8gACAAKAKkASAAKAKIASABai0AAiAAKAKYASAAKAKoAXRzcSICNgKYASAAKAKQASAAKAKEASABcUEBdGogACgClAEgAkEBdGoiAC8BACICOwEAIAAgATsBACACC9sCAg9/An4gACgCzAEiAiACQQJ2IAAoAsgBIgMgACgC3AFJGyEHIAAoArwBIgUgACgCfGtBhgJqIgJBACACIAVNGyEJIAAoAuABIgIgACgCxAEiBiACIAZJGyEKIAAoAogBIgsgBWoiAkECaiEMIAJBAWsiDSADai8AACEIIAAoAoQBIQ4gACgCkAEhDyACLwAAIRADQAJAAkAgCCABIAtqIgIgA2pBAWsvAABHDQAgAi8AACAQRw0AIAJBAmohBUEAIQQgAwJ/A0AgBCAMaikAACIRIAQgBWopAAAiElIEQCARIBKFeqdBA3YgBGpBAmoMAgsgBEH4AUkgBEEIaiEEDQALQYICCyICTg0AIAAgATYCwAEgAiAKTgRAIAIhAwwCCyACIA1qLwAAIQggAiEDCyAJIA8gASAOcUEBdGovAQAiAU8NACAHQQFrIgcNAQsLIAMgBiADIAZJGwvVCgEHfyAAQdgTaiEIIABB5AFqIQYCQAJAA0ACQAJ/IAAoAsQBQYUCTQRAIAAQOyABRSAAKALEASICQYYCSXENBSACRQ0CQQAgAkEDSQ0BGgsgACAALwG8ARA8CyEEIAAgACgCsAEiAjYCyAEgACAAKALAATYCtAFBAiEDIABBAjYCsAEgBARAAkAgAiAAKALQAU8NACAAKAJ8QYYCayAAKAK8ASAEa0kNACAAIAAgBBA9IgM2ArABIANBBUsNACAAKALYAUEBRwRAIANBA0cNAUEDIQMgACgCvAEgACgCwAFrQYEgSQ0BC0ECIQMgAEECNgKwAQsgACgCyAEhAgsgAkEDSSACIANJckUEQCAAIAAoAvAtIgNBAWo2AvAtIAAoAsQBIAMgACgC6C1qIAAoArwBIgcgACgCtAFBf3NqIgM6AAAgACAAKALwLSIFQQFqNgLwLSAFIAAoAugtaiADQQh2OgAAIAAgACgC8C0iBUEBajYC8C0gBSAAKALoLWogAkEDayICOgAAIAJB/wFxLQCgkAFBAnQgBmpBhAhqIgIgAi8BAEEBajsBACAIIANBAWtB//8DcSICIAJBB3ZBgAJqIAJBgAJJG0GgkgFqLQAAQQJ0aiICIAIvAQBBAWo7AQAgACAAKALIASIDQQJrIgI2AsgBIAAgACgCxAEgA2tBAWo2AsQBIAdqQQNrIQQgACgC9C0hByAAKALwLQNAIAAgACgCvAFBAWoiAzYCvAEgACADIARNBH8gACADQf//A3EQPBogACgCyAEFIAILQQFrIgI2AsgBIAINAAsgAEECNgKwASAAQQA2ArgBIAAgACgCvAFBAWoiBDYCvAEgB0cNAkEAIQIgACAAKAKsASIDQQBOBH8gACgCiAEgA2oFQQALIAQgA2tBABAwIAAgACgCvAE2AqwBIAAoAgAQOCAAKAIAKAIQDQIMAwsgACgCuAEEQCAAKAKIASAAKAK8AWpBAWstAAAhAiAAIAAoAvAtIgNBAWo2AvAtIAMgACgC6C1qQQA6AAAgACAAKALwLSIDQQFqNgLwLSADIAAoAugtakEAOgAAIAAgACgC8C0iA0EBajYC8C0gAyAAKALoLWogAjoAACAGIAJBAnRqIgIgAi8BAEEBajsBACAAKALwLSAAKAL0LUYEQCAAIAAoAqwBIgJBAE4EfyAAKAKIASACagVBAAsgACgCvAEgAmtBABAwIAAgACgCvAE2AqwBIAAoAgAQOAsgACAAKAK8AUEBajYCvAEgACAAKALEAUEBazYCxAEgACgCACgCEA0CDAQFIABBATYCuAEgACAAKAK8AUEBajYCvAEgACAAKALEAUEBazYCxAEMAgsACwsgACgCuAEEQCAAKAKIASAAKAK8AWpBAWstAAAhAiAAIAAoAvAtIgNBAWo2AvAtIAMgACgC6C1qQQA6AAAgACAAKALwLSIDQQFqNgLwLSADIAAoAugtakEAOgAAIAAgACgC8C0iA0EBajYC8C0gAyAAKALoLWogAjoAACAGIAJBAnRqIgIgAi8BAEEBajsBACAAQQA2ArgBCyAAQQIgACgCvAEiAyADQQJPGzYChC4gAUEERgRAIAAgACgCrAEiAUEATgR/IAAoAogBIAFqBUEACyADIAFrQQEQMCAAIAAoArwBNgKsASAAKAIAEDhBA0ECIAAoAgAoAhAbDwsgACgC8C0EQEEAIQIgACAAKAKsASIBQQBOBH8gACgCiAEgAWoFQQALIAMgAWtBABAwIAAgACgCvAE2AqwBIAAoAgAQOCAAKAIAKAIQRQ0BC0EBIQILIAIPC0EACz8BAX8gACAAKAIUIgJBAWo2AhQgAiAAKAIIaiABQQh2OgAAIAAgACgCFCICQQFqNgIUIAIgACgCCGogAToAAAsHAEGoAxAEC9cGAQd/IwBB4ABrIgokAEF/IQcCQCAARQ0AIAJBEGsiBUEQSw0AQQEhBkEBIAV0QYGCBHFFDQBBACEHQaCWAS0AAEUEQEEBIQgDQCAIQRh0QR91QRtxIAhB/wFxIgVBAXRzIAVzIghB/wFxIgkgBkEBdCAGcyIFQQJ0IAVzIgVBBHQgBXMiBUEYdEEfdUEJcSAFQf8BcSIFcyIGQQF0IAVBB3ZyIAZBAnQgBUEGdnJzIAZBA3QgBUEFdnJzIAZBBHQgBUEEdnJzIAZzQeMAczoAsJYBIAlBAUcNAAtBACEGQbCWAUHjADoAAANAIAZBgAJHBEAgBkECdCILIAYsALCWASIIQQd2QRtxIAhBAXRzIglBGHQgCEH/AXEiBUEQdHIgBUEIdHIgCCAJc0H/AXFyIgU2ArCYASALIAVBGHc2ArCgASALIAVBEHc2ArCoASALIAVBCHc2ArCwASAGQQFqIQYMAQsLQaCWAUEBOgAACyAAIAJBBG0iBUEGajYC8AEgBUEAIAVBAEobIQgDfyAHIAhGBH8gBSAFQQJ0QRxqIgEgASAFSBshC0EBIQEgBSEHA0AgByALRwRAIAdBAnQgAGoiCEEEaygCACEGAkAgByAFbyIJRQRAIAZBCHcQQiABQRh0cyEGIAHAQQd2QRtxIAFBAXRzIQEMAQsgCUEERyACQRxIcg0AIAYQQiEGCyAIIAAgByAFa0ECdGooAgAgBnM2AgAgB0EBaiEHDAELCyAAQgA3A/gBIABCADcDgAIgBEHBAE8EQCAAQfDDy558NgKYAiAAQv6568XpjpWZEDcDkAIgAEKBxpS6lvHq5m83A4gCIABCADcDoAIgACADIAQQQyAAIAoQREEUIQQgCiEDCyAAQegCaiEBQQAhBwNAIAdBwABHBEBBACEGIAQgB0sEQCADIAdqLQAAIQYLIApBIGogB2ogBkE2czoAACABIAdqIAZB3ABzOgAAIAdBAWohBwwBCwsgAEHww8uefDYCmAIgAEL+uevF6Y6VmRA3A5ACIABCgcaUupbx6uZvNwOIAiAAQgA3A6ACIAAgCkEgakHAABBDQQAFIAAgB0ECdCIJaiABIAlqEEU2AgAgB0EBaiEHDAELCyEHCyAKQeAAaiQAIAcLPwAgAEH/AXEtALCWASAAQRB2Qf8BcS0AsJYBQRB0IABBGHYtALCWAUEYdHIgAEEIdkH/AXEtALCWAUEIdHJyC58BAgN/AX4gACAAKQOgAiIGIAKtQgOGfDcDoAIgBqdBA3ZBP3EiAyACakHAAE8EQCAAQagCaiEFQcAAIANrIgQEQCADIAVqIAEgBPwKAAALIABBiAJqIgMgBRBGA38gAiAEQT9qTQR/QQAFIAMgASAEahBGIARBQGshBAwBCwshAwsgAiAEayICBEAgACADakGoAmogASAEaiAC/AoAAAsL0gECA38CfiMAQRBrIgMkACAAKQOgAiEGA0AgBUIIUQRAAkBBgAghAgNAIAAgAkEBEENB6BQhAiAAKQOgAkL4A4NCwANSDQALIAAgA0EIakEIEEMgAEGIAmohBEEAIQIDQCACQRRGDQEgASACaiAEIAJBfHFqKAIAIAJBf3NBA3R2OgAAIAJBAWohAgwACwALBSAFpyADQQhqaiAGQjggBUIDhn2IPAAAIAVCAXwhBQwBCwsgBEEUEEcgAEGoAmpBwAAQRyAAQgA3A6ACIANBEGokAAsoACAAKAAAIgBBGHQgAEGA/gNxQQh0ciAAQQh2QYD+A3EgAEEYdnJyC9khAU5/IAAgASgANCIDQRh0IANBgP4DcUEIdHIgA0EIdkGA/gNxIANBGHZyciIDIAEoACAiAkEYdCACQYD+A3FBCHRyIAJBCHZBgP4DcSACQRh2cnIiCSABKAAIIgJBGHQgAkGA/gNxQQh0ciACQQh2QYD+A3EgAkEYdnJyIhMgASgAACICQRh0IAJBgP4DcUEIdHIgAkEIdkGA/gNxIAJBGHZyciIUc3NzQQF3IgIgASgALCIEQRh0IARBgP4DcUEIdHIgBEEIdkGA/gNxIARBGHZyciIPIAEoABQiBEEYdCAEQYD+A3FBCHRyIARBCHZBgP4DcSAEQRh2cnIiCiABKAAMIgRBGHQgBEGA/gNxQQh0ciAEQQh2QYD+A3EgBEEYdnJyIgxzc3NBAXciBCABKAA4IgVBGHQgBUGA/gNxQQh0ciAFQQh2QYD+A3EgBUEYdnJyIgUgASgAJCIGQRh0IAZBgP4DcUEIdHIgBkEIdkGA/gNxIAZBGHZyciINIAwgASgABCIGQRh0IAZBgP4DcUEIdHIgBkEIdkGA/gNxIAZBGHZyciIYc3NzQQF3IgZzIAkgASgAGCIHQRh0IAdBgP4DcUEIdHIgB0EIdkGA/gNxIAdBGHZyciIVcyAFcyAEc0EBdyIHIA0gD3MgBnNzQQF3Ig5zIAEoACgiCEEYdCAIQYD+A3FBCHRyIAhBCHZBgP4DcSAIQRh2cnIiCyAJcyACcyABKAA8IghBGHQgCEGA/gNxQQh0ciAIQQh2QYD+A3EgCEEYdnJyIgggASgAECIQQRh0IBBBgP4DcUEIdHIgEEEIdkGA/gNxIBBBGHZyciIWIBNzIAtzc0EBdyIQIAEoABwiEUEYdCARQYD+A3FBCHRyIBFBCHZBgP4DcSARQRh2cnIiRiAKcyADc3NBAXciEXNBAXciGSADIA9zIARzc0EBdyIaIAIgBXMgB3NzQQF3IhtzQQF3IhwgASgAMCIBQRh0IAFBgP4DcUEIdHIgAUEIdkGA/gNxIAFBGHZyciJBIBUgFnNzIAZzQQF3IgEgDSBGcyAIc3NBAXciHSAGIAhzcyAFIEFzIAFzIA5zQQF3Ih5zQQF3Ih9zIAEgB3MgHnMgHHNBAXciICAOIB1zIB9zc0EBdyIhcyALIEFzIBBzIB1zQQF3IiIgAyAIcyARc3NBAXciIyACIBBzIBlzc0EBdyIkIAQgEXMgGnNzQQF3IiUgByAZcyAbc3NBAXciJiAOIBpzIBxzc0EBdyInIBsgHnMgIHNzQQF3IihzQQF3IikgASAQcyAicyAfc0EBdyIqIBEgHXMgI3NzQQF3IisgHyAjc3MgHiAicyAqcyAhc0EBdyIsc0EBdyItcyAgICpzICxzIClzQQF3Ii4gISArcyAtc3NBAXciL3MgGSAicyAkcyArc0EBdyIwIBogI3MgJXNzQQF3IjEgGyAkcyAmc3NBAXciMiAcICVzICdzc0EBdyIzICAgJnMgKHNzQQF3IjQgISAncyApc3NBAXciNSAoICxzIC5zc0EBdyI2c0EBdyI3ICQgKnMgMHMgLXNBAXciOCAlICtzIDFzc0EBdyI5IC0gMXNzICwgMHMgOHMgL3NBAXciOnNBAXciO3MgLiA4cyA6cyA3c0EBdyJCIC8gOXMgO3NzQQF3IkdzICYgMHMgMnMgOXNBAXciPCAnIDFzIDNzc0EBdyI9ICggMnMgNHNzQQF3Ij4gKSAzcyA1c3NBAXciPyAuIDRzIDZzc0EBdyJIIC8gNXMgN3NzQQF3IkkgNiA6cyBCc3NBAXciTXNBAXciTiAyIDhzIDxzIDtzQQF3IkAgOiA8c3MgR3NBAXciSiAzIDlzID1zIEBzQQF3IkMgPiA1IC4gLSAwICUgGyAOIAEgCCALIAogACgCECJPIBQgACgCACJEQQV3amogACgCBCJLIAAoAgwiRSAAKAIIIhRzcSBFc2pBmfOJ1AVqIhdBHnciEmogDCBLQR53IgpqIBggRWogCiAUcyBEcSAUc2ogF0EFd2pBmfOJ1AVqIhggEiBEQR53IgxzcSAMc2ogEyAUaiAXIAogDHNxIApzaiAYQQV3akGZ84nUBWoiF0EFd2pBmfOJ1AVqIkwgF0EedyIKIBhBHnciE3NxIBNzaiAMIBZqIBcgEiATc3EgEnNqIExBBXdqQZnzidQFaiIMQQV3akGZ84nUBWoiFkEedyISaiAJIExBHnciC2ogEyAVaiAMIAogC3NxIApzaiAWQQV3akGZ84nUBWoiEyASIAxBHnciCXNxIAlzaiAKIEZqIBYgCSALc3EgC3NqIBNBBXdqQZnzidQFaiIMQQV3akGZ84nUBWoiFSAMQR53IgsgE0EedyIKc3EgCnNqIAkgDWogDCAKIBJzcSASc2ogFUEFd2pBmfOJ1AVqIg1BBXdqQZnzidQFaiISQR53IglqIAMgFUEedyIIaiAKIA9qIA0gCCALc3EgC3NqIBJBBXdqQZnzidQFaiIPIAkgDUEedyIDc3EgA3NqIAsgQWogEiADIAhzcSAIc2ogD0EFd2pBmfOJ1AVqIg1BBXdqQZnzidQFaiILIA1BHnciCCAPQR53Ig9zcSAPc2ogAyAFaiANIAkgD3NxIAlzaiALQQV3akGZ84nUBWoiCUEFd2pBmfOJ1AVqIg1BHnciA2ogBiAIaiANIAlBHnciASALQR53IgVzcSAFc2ogAiAPaiAJIAUgCHNxIAhzaiANQQV3akGZ84nUBWoiAkEFd2pBmfOJ1AVqIgZBHnciCCACQR53IglzIAUgEGogAiABIANzcSABc2ogBkEFd2pBmfOJ1AVqIgJzaiABIARqIAYgAyAJc3EgA3NqIAJBBXdqQZnzidQFaiIBQQV3akGh1+f2BmoiA0EedyIEaiAHIAhqIAFBHnciBSACQR53IgJzIANzaiAJIBFqIAIgCHMgAXNqIANBBXdqQaHX5/YGaiIBQQV3akGh1+f2BmoiA0EedyIGIAFBHnciB3MgAiAdaiAEIAVzIAFzaiADQQV3akGh1+f2BmoiAXNqIAUgGWogBCAHcyADc2ogAUEFd2pBodfn9gZqIgNBBXdqQaHX5/YGaiICQR53IgRqIAYgGmogA0EedyIFIAFBHnciAXMgAnNqIAcgImogASAGcyADc2ogAkEFd2pBodfn9gZqIgNBBXdqQaHX5/YGaiICQR53IgYgA0EedyIHcyABIB5qIAQgBXMgA3NqIAJBBXdqQaHX5/YGaiIBc2ogBSAjaiAEIAdzIAJzaiABQQV3akGh1+f2BmoiA0EFd2pBodfn9gZqIgJBHnciBGogBiAkaiADQR53IgUgAUEedyIBcyACc2ogByAfaiABIAZzIANzaiACQQV3akGh1+f2BmoiA0EFd2pBodfn9gZqIgJBHnciBiADQR53IgdzIAEgHGogBCAFcyADc2ogAkEFd2pBodfn9gZqIgFzaiAFICpqIAQgB3MgAnNqIAFBBXdqQaHX5/YGaiIDQQV3akGh1+f2BmoiAkEedyIEaiAmIAFBHnciAWogByAgaiABIAZzIANzaiACQQV3akGh1+f2BmoiBSAEIANBHnciB3NzaiAGICtqIAEgB3MgAnNqIAVBBXdqQaHX5/YGaiICQQV3akGh1+f2BmoiASACQR53IgNyIAVBHnciDnEgASADcXJqIAcgIWogBCAOcyACc2ogAUEFd2pBodfn9gZqIgJBBXdqQaSGkYcHayIEQR53IgVqIDEgAUEedyIBaiACQR53IgYgDiAnaiABIAJyIANxIAEgAnFyaiAEQQV3akGkhpGHB2siAiAFcnEgAiAFcXJqIAMgLGogBCAGciABcSAEIAZxcmogAkEFd2pBpIaRhwdrIgFBBXdqQaSGkYcHayIDIAFBHnciBHIgAkEedyICcSADIARxcmogBiAoaiABIAJyIAVxIAEgAnFyaiADQQV3akGkhpGHB2siAUEFd2pBpIaRhwdrIgVBHnciBmogOCADQR53IgNqIAFBHnciByACIDJqIAEgA3IgBHEgASADcXJqIAVBBXdqQaSGkYcHayIBIAZycSABIAZxcmogBCApaiAFIAdyIANxIAUgB3FyaiABQQV3akGkhpGHB2siA0EFd2pBpIaRhwdrIgIgA0EedyIEciABQR53IgFxIAIgBHFyaiAHIDNqIAEgA3IgBnEgASADcXJqIAJBBXdqQaSGkYcHayIDQQV3akGkhpGHB2siBUEedyIGaiAvIAJBHnciAmogA0EedyIHIAEgOWogAiADciAEcSACIANxcmogBUEFd2pBpIaRhwdrIgEgBnJxIAEgBnFyaiAEIDRqIAUgB3IgAnEgBSAHcXJqIAFBBXdqQaSGkYcHayIDQQV3akGkhpGHB2siAiADQR53IgRyIAFBHnciAXEgAiAEcXJqIAcgPGogASADciAGcSABIANxcmogAkEFd2pBpIaRhwdrIgNBBXdqQaSGkYcHayIFQR53IgZqIAQgPWogAkEedyICIAUgA0EedyIHcnEgBSAHcXJqIAEgOmogAiADciAEcSACIANxcmogBUEFd2pBpIaRhwdrIgFBBXdqQaSGkYcHayIDQR53IgUgAUEedyIEcyACIDZqIAEgBnIgB3EgASAGcXJqIANBBXdqQaSGkYcHayIBc2ogByA7aiADIARyIAZxIAMgBHFyaiABQQV3akGkhpGHB2siA0EFd2pBqvz0rANrIgJBHnciBmogBSBAaiADQR53IgcgAUEedyIBcyACc2ogBCA3aiABIAVzIANzaiACQQV3akGq/PSsA2siA0EFd2pBqvz0rANrIgJBHnciBCADQR53IgVzIAEgP2ogBiAHcyADc2ogAkEFd2pBqvz0rANrIgFzaiAHIEJqIAUgBnMgAnNqIAFBBXdqQar89KwDayIDQQV3akGq/PSsA2siAkEedyIGaiAEIEdqIANBHnciByABQR53IgFzIAJzaiAFIEhqIAEgBHMgA3NqIAJBBXdqQar89KwDayIDQQV3akGq/PSsA2siAkEedyIEIANBHnciBXMgASA0IDxzID5zIENzQQF3Ig5qIAYgB3MgA3NqIAJBBXdqQar89KwDayIBc2ogByBJaiAFIAZzIAJzaiABQQV3akGq/PSsA2siA0EFd2pBqvz0rANrIgJBHnciBmogBCBNaiADQR53IgcgAUEedyIBcyACc2ogBSA1ID1zID9zIA5zQQF3IghqIAEgBHMgA3NqIAJBBXdqQar89KwDayIDQQV3akGq/PSsA2siAkEedyIEIANBHnciBXMgOyA9cyBDcyBKc0EBdyIQIAFqIAYgB3MgA3NqIAJBBXdqQar89KwDayIBc2ogByA2ID5zIEhzIAhzQQF3IhFqIAUgBnMgAnNqIAFBBXdqQar89KwDayIDQQV3akGq/PSsA2siAkEedyIGIE9qNgIQIAAgRSAFID4gQHMgDnMgEHNBAXciB2ogAUEedyIBIARzIANzaiACQQV3akGq/PSsA2siBUEedyIOajYCDCAAIBQgNyA/cyBJcyARc0EBdyAEaiADQR53IgMgAXMgAnNqIAVBBXdqQar89KwDayICQR53ajYCCCAAIEsgQCBCcyBKcyBOc0EBdyABaiADIAZzIAVzaiACQQV3akGq/PSsA2siAWo2AgQgACBEID8gQ3MgCHMgB3NBAXdqIANqIAYgDnMgAnNqIAFBBXdqQar89KwDazYCAAshAANAIAEEQCAAQQA6AAAgAEEBaiEAIAFBAWshAQwBCwsLoiEBE38jAEEQayILJAACQCAARQ0AIAMEQCAAIAEgAhBDCyAAQeABaiEQIABBwAFqIREgAEGgAWohEiAAQYQCaiETIABBgAJqIRQgAEH8AWohFSAAQfgBaiEWIAIhDgNAIAIgDU0EQCADDQIgACABIAIQQwUgACAAKQP4AUIBfDcD+AEgFhBFIBUQRSEHIBQQRSEFIAAoAgBzIgRBDnZB/AdxKAKwoAEgACgCDCATEEVzIgZBFnZB/AdxKAKwmAFzIAcgACgCBHMiB0EGdkH8B3EoArCoAXMgBSAAKAIIcyIFQf8BcUECdCgCsLABcyAAKAIccyIJQQ52QfwHcSgCsKABIAAoAhggB0H/AXFBAnQoArCwASAEQQZ2QfwHcSgCsKgBIAZBDnZB/AdxKAKwoAEgBUEWdkH8B3EoArCYAXNzc3MiCEEWdkH8B3EoArCYAXMgACgCECAGQf8BcUECdCgCsLABIAVBBnZB/AdxKAKwqAEgB0EOdkH8B3EoArCgASAEQRZ2QfwHcSgCsJgBc3NzcyIKQQZ2QfwHcSgCsKgBcyAAKAIUIARB/wFxQQJ0KAKwsAEgBkEGdkH8B3EoArCoASAFQQ52QfwHcSgCsKABIAdBFnZB/AdxKAKwmAFzc3NzIgRB/wFxQQJ0KAKwsAFzIAAoAihzIgZBDnZB/AdxKAKwoAEgACgCJCAKQf8BcUECdCgCsLABIAlBBnZB/AdxKAKwqAEgCEEOdkH8B3EoArCgASAEQRZ2QfwHcSgCsJgBc3NzcyIHQRZ2QfwHcSgCsJgBcyAAKAIsIAhB/wFxQQJ0KAKwsAEgBEEGdkH8B3EoArCoASAKQQ52QfwHcSgCsKABIAlBFnZB/AdxKAKwmAFzc3NzIgVBBnZB/AdxKAKwqAFzIAAoAiAgCUH/AXFBAnQoArCwASAIQQZ2QfwHcSgCsKgBIARBDnZB/AdxKAKwoAEgCkEWdkH8B3EoArCYAXNzc3MiBEH/AXFBAnQoArCwAXMgACgCNHMiCUEOdkH8B3EoArCgASAAKAIwIAVB/wFxQQJ0KAKwsAEgBkEGdkH8B3EoArCoASAHQQ52QfwHcSgCsKABIARBFnZB/AdxKAKwmAFzc3NzIghBFnZB/AdxKAKwmAFzIAAoAjggB0H/AXFBAnQoArCwASAEQQZ2QfwHcSgCsKgBIAVBDnZB/AdxKAKwoAEgBkEWdkH8B3EoArCYAXNzc3MiCkEGdkH8B3EoArCoAXMgACgCPCAGQf8BcUECdCgCsLABIAdBBnZB/AdxKAKwqAEgBEEOdkH8B3EoArCgASAFQRZ2QfwHcSgCsJgBc3NzcyIEQf8BcUECdCgCsLABcyAAKAJAcyIGQQ52QfwHcSgCsKABIAAoAkwgCkH/AXFBAnQoArCwASAJQQZ2QfwHcSgCsKgBIAhBDnZB/AdxKAKwoAEgBEEWdkH8B3EoArCYAXNzc3MiB0EWdkH8B3EoArCYAXMgACgCRCAIQf8BcUECdCgCsLABIARBBnZB/AdxKAKwqAEgCkEOdkH8B3EoArCgASAJQRZ2QfwHcSgCsJgBc3NzcyIFQQZ2QfwHcSgCsKgBcyAAKAJIIAlB/wFxQQJ0KAKwsAEgCEEGdkH8B3EoArCoASAEQQ52QfwHcSgCsKABIApBFnZB/AdxKAKwmAFzc3NzIgRB/wFxQQJ0KAKwsAFzIAAoAlxzIglBDnZB/AdxKAKwoAEgACgCWCAFQf8BcUECdCgCsLABIAZBBnZB/AdxKAKwqAEgB0EOdkH8B3EoArCgASAEQRZ2QfwHcSgCsJgBc3NzcyIIQRZ2QfwHcSgCsJgBcyAAKAJQIAdB/wFxQQJ0KAKwsAEgBEEGdkH8B3EoArCoASAFQQ52QfwHcSgCsKABIAZBFnZB/AdxKAKwmAFzc3NzIgpBBnZB/AdxKAKwqAFzIAAoAlQgBkH/AXFBAnQoArCwASAHQQZ2QfwHcSgCsKgBIARBDnZB/AdxKAKwoAEgBUEWdkH8B3EoArCYAXNzc3MiBEH/AXFBAnQoArCwAXMgACgCaHMiBkEOdkH8B3EoArCgASAAKAJkIApB/wFxQQJ0KAKwsAEgCUEGdkH8B3EoArCoASAIQQ52QfwHcSgCsKABIARBFnZB/AdxKAKwmAFzc3NzIgdBFnZB/AdxKAKwmAFzIAAoAmwgCEH/AXFBAnQoArCwASAEQQZ2QfwHcSgCsKgBIApBDnZB/AdxKAKwoAEgCUEWdkH8B3EoArCYAXNzc3MiBUEGdkH8B3EoArCoAXMgACgCYCAJQf8BcUECdCgCsLABIAhBBnZB/AdxKAKwqAEgBEEOdkH8B3EoArCgASAKQRZ2QfwHcSgCsJgBc3NzcyIEQf8BcUECdCgCsLABcyAAKAJ0cyIJQQ52QfwHcSgCsKABIAAoAnAgBUH/AXFBAnQoArCwASAGQQZ2QfwHcSgCsKgBIAdBDnZB/AdxKAKwoAEgBEEWdkH8B3EoArCYAXNzc3MiCEEWdkH8B3EoArCYAXMgACgCeCAHQf8BcUECdCgCsLABIARBBnZB/AdxKAKwqAEgBUEOdkH8B3EoArCgASAGQRZ2QfwHcSgCsJgBc3NzcyIKQQZ2QfwHcSgCsKgBcyAAKAJ8IAZB/wFxQQJ0KAKwsAEgB0EGdkH8B3EoArCoASAEQQ52QfwHcSgCsKABIAVBFnZB/AdxKAKwmAFzc3NzIgRB/wFxQQJ0KAKwsAFzIAAoAoABcyIFQQ52QfwHcSgCsKABIAAoAowBIApB/wFxQQJ0KAKwsAEgCUEGdkH8B3EoArCoASAIQQ52QfwHcSgCsKABIARBFnZB/AdxKAKwmAFzc3NzIgxBFnZB/AdxKAKwmAFzIAAoAoQBIAhB/wFxQQJ0KAKwsAEgBEEGdkH8B3EoArCoASAKQQ52QfwHcSgCsKABIAlBFnZB/AdxKAKwmAFzc3NzIg9BBnZB/AdxKAKwqAFzIAAoAogBIAlB/wFxQQJ0KAKwsAEgCEEGdkH8B3EoArCoASAEQQ52QfwHcSgCsKABIApBFnZB/AdxKAKwmAFzc3NzIglB/wFxQQJ0KAKwsAFzIAAoApwBcyEEIAAoApgBIA9B/wFxQQJ0KAKwsAEgBUEGdkH8B3EoArCoASAMQQ52QfwHcSgCsKABIAlBFnZB/AdxKAKwmAFzc3NzIQYgACgClAEgBUH/AXFBAnQoArCwASAMQQZ2QfwHcSgCsKgBIAlBDnZB/AdxKAKwoAEgD0EWdkH8B3EoArCYAXNzc3MhByAAKAKQASAMQf8BcUECdCgCsLABIAlBBnZB/AdxKAKwqAEgD0EOdkH8B3EoArCgASAFQRZ2QfwHcSgCsJgBc3NzcyEFIAsCfyASIAAoAvABIgxBC0gNABogACgCvAEgACgCqAEgB0H/AXFBAnQoArCwASAFQQZ2QfwHcSgCsKgBIARBDnZB/AdxKAKwoAEgBkEWdkH8B3EoArCYAXNzc3MiCUH/AXFBAnQoArCwASAAKAKkASAFQf8BcUECdCgCsLABIARBBnZB/AdxKAKwqAEgBkEOdkH8B3EoArCgASAHQRZ2QfwHcSgCsJgBc3NzcyIIQQZ2QfwHcSgCsKgBIAAoAqABIARB/wFxQQJ0KAKwsAEgBkEGdkH8B3EoArCoASAHQQ52QfwHcSgCsKABIAVBFnZB/AdxKAKwmAFzc3NzIgpBDnZB/AdxKAKwoAEgACgCrAEgBkH/AXFBAnQoArCwASAHQQZ2QfwHcSgCsKgBIAVBDnZB/AdxKAKwoAEgBEEWdkH8B3EoArCYAXNzc3MiBUEWdkH8B3EoArCYAXNzc3MhBCAAKAK4ASAIQf8BcUECdCgCsLABIApBBnZB/AdxKAKwqAEgBUEOdkH8B3EoArCgASAJQRZ2QfwHcSgCsJgBc3NzcyEGIAAoArQBIApB/wFxQQJ0KAKwsAEgBUEGdkH8B3EoArCoASAJQQ52QfwHcSgCsKABIAhBFnZB/AdxKAKwmAFzc3NzIQcgACgCsAEgBUH/AXFBAnQoArCwASAJQQZ2QfwHcSgCsKgBIAhBDnZB/AdxKAKwoAEgCkEWdkH8B3EoArCYAXNzc3MhBSARIAxBDUkNABogACgC3AEgACgCyAEgB0H/AXFBAnQoArCwASAFQQZ2QfwHcSgCsKgBIARBDnZB/AdxKAKwoAEgBkEWdkH8B3EoArCYAXNzc3MiCUH/AXFBAnQoArCwASAAKALEASAFQf8BcUECdCgCsLABIARBBnZB/AdxKAKwqAEgBkEOdkH8B3EoArCgASAHQRZ2QfwHcSgCsJgBc3NzcyIIQQZ2QfwHcSgCsKgBIAAoAsABIARB/wFxQQJ0KAKwsAEgBkEGdkH8B3EoArCoASAHQQ52QfwHcSgCsKABIAVBFnZB/AdxKAKwmAFzc3NzIgpBDnZB/AdxKAKwoAEgACgCzAEgBkH/AXFBAnQoArCwASAHQQZ2QfwHcSgCsKgBIAVBDnZB/AdxKAKwoAEgBEEWdkH8B3EoArCYAXNzc3MiBUEWdkH8B3EoArCYAXNzc3MhBCAAKALYASAIQf8BcUECdCgCsLABIApBBnZB/AdxKAKwqAEgBUEOdkH8B3EoArCgASAJQRZ2QfwHcSgCsJgBc3NzcyEGIAAoAtQBIApB/wFxQQJ0KAKwsAEgBUEGdkH8B3EoArCoASAJQQ52QfwHcSgCsKABIAhBFnZB/AdxKAKwmAFzc3NzIQcgACgC0AEgBUH/AXFBAnQoArCwASAJQQZ2QfwHcSgCsKgBIAhBDnZB/AdxKAKwoAEgCkEWdkH8B3EoArCYAXNzc3MhBSAQCyIJKAIAIARB/wFxQQJ0LQCwoAEgB0EOdkH8B3EtALKwAUEQdCAFQRZ2QfwHcS0As6gBQRh0ciAGQQZ2QfwHcS0AsZgBQQh0cnJzIghBGHQgCEGA/gNxQQh0ciAIQQh2QYD+A3EgCEEYdnJyNgIAIAsgCSgCBCAFQf8BcUECdC0AsKABIAZBDnZB/AdxLQCysAFBEHQgB0EWdkH8B3EtALOoAUEYdHIgBEEGdkH8B3EtALGYAUEIdHJycyIIQRh0IAhBgP4DcUEIdHIgCEEIdkGA/gNxIAhBGHZycjYCBCALIAkoAgggB0H/AXFBAnQtALCgASAEQQ52QfwHcS0AsrABQRB0IAZBFnZB/AdxLQCzqAFBGHRyIAVBBnZB/AdxLQCxmAFBCHRycnMiCEEYdCAIQYD+A3FBCHRyIAhBCHZBgP4DcSAIQRh2cnI2AgggCyAJKAIMIAZB/wFxQQJ0LQCwoAEgBUEOdkH8B3EtALKwAUEQdCAEQRZ2QfwHcS0As6gBQRh0ciAHQQZ2QfwHcS0AsZgBQQh0cnJzIgRBGHQgBEGA/gNxQQh0ciAEQQh2QYD+A3EgBEEYdnJyNgIMIAEgDWohBkEAIQQCQCACIA1rQRBPBEAgCygCACEEIAsoAgQhByALKAIIIQUgBiALKAIMIAYoAAxzNgAMIAYgBSAGKAAIczYACCAGIAcgBigABHM2AAQgBiAEIAYoAABzNgAADAELA0AgBCAORg0BIAQgBmoiByAHLQAAIAQgC2otAABzOgAAIARBAWohBAwACwALIA5BEGshDiANQRBqIQ0MAQsLCyALQRBqJAALfgEBfyMAQSBrIgIkACAABEAgAQRAIAAgAhBEIABB8MPLnnw2ApgCIABC/rnrxemOlZkQNwOQAiAAQoHGlLqW8ermbzcDiAIgAEIANwOgAiAAIABB6AJqQcAAEEMgACACQRQQQyAAIAEQRAsgAEGoAxBHIAAQAgsgAkEgaiQACwgAIAAEQAALCwMAAAuMDQEFfyAARQRAQX4PC0F/IAEgAUEASBshAyMAQSBrIgYkAEF+IQQCQCAAIgFFDQAgAEEANgIYIAAoAiAiAEUNACABKAIkRQ0AQQYgAyADQX9GGyEDAn8gAkEASAR/QQAgAmsFIAJBEEkEQEEBIQVBAAwCC0ECIQUgAkEQawshAkEBCyACQQhGIgdxIAJBCEkgA0EJS3JyDQBBfCEEIAEoAihBAUGgLiAAEQMAIgBFDQAgAEEIakEAQZgu/AsAIAEgADYCHCAAQQkgAiAHGyICNgKAASAAIAU2AhggAEEqNgIEIAAgATYCACAAQQEgAnQiAjYCfCAAQv//gYDQADcCpAEgAEKAgIKA8AE3ApwBIAAgAkEBazYChAEgACABKAIoIAJBCHJBAiABKAIgEQMANgKIASAAIAEoAiggACgCfEECIAEoAiARAwA2ApABIAEoAiggACgCnAFBAiABKAIgEQMAIQIgAEEANgKULiAAIAI2ApQBIABBgIABNgLsLSAAIAEoAihBgIABQQQgASgCIBEDACICNgIIIAAgACgC7C1BAnQ2AgwCQAJAIAAoAogBIgVFDQAgACgCkAFFDQAgACgClAFFDQAgAg0BCyAAQZoFNgIEIAFBggg2AhggARAaGgwBCwJAIAAoAnxBAXQiAkEQaiIEBEAgBARAIAVBACAE/AsACyAAKAJ8QQF0IgJFDQELIAJFDQAgACgCkAFBACAC/AsACyAAQQA2AtgBIAAgAzYC1AEgAEEIOgAkIAAgACgC7C0iAiAAKAIIajYC6C0gACACQQNsQQNrNgL0LUF+IQQgARA2DQAgAUECNgIsIAFBADYCCCABQgA3AhQgASgCHCIDQQA2AhQgAyADKAIINgIQIAMoAhgiAkEASARAIANBACACayICNgIYCyADQTlBKiACQQJGIgAbNgIEIAECfyAABEBBAEEAQQAQHgwBC0EAQQBBABAfCzYCMCADQX42AihBACECQZiOAS0AAEUEQEEAIQQDQCAEQRxHBEAgBEECdCIAIAI2AqCOAUEBIAAoAoARdCIAQQAgAEEAShsgAmohAANAIAAgAkcEQCACQaCQAWogBDoAACACQQFqIQIMAQsLIARBAWohBCAAIQIMAQsLQZ+SAUEcOgAAQQIhBEEAIQVBACECA0BBECEAIAVBEEYEQAN/IABBHkYEf0EABSAAQQJ0IgUgBEEHdDYCoI8BQQAhAkEBIAUoAoASQQdrdCIFQQAgBUEAShshBQNAIAIgBUcEQCAEQaCUAWogADoAACACQQFqIQIgBEEBaiEEDAELCyAAQQFqIQAMAQsLIQIDQCACQRBHBEAgBiACQQF0akEAOwEAIAJBAWohAgwBCwtBACECIAYvARAhAANAIAJBkAFGBEBBkAEhAiAGLwESIQQDQCACQYACRgRAIAYgBEHwAGo7ARJBgAIhAiAGLwEOIQQDQCACQZgCRgRAIAYgBEEYajsBDkGYAiECA0AgAkGgAkcEQCACQQJ0QQg7AaKEASACQQFqIQIMAQsLIAYgAEGYAWo7ARBBoIQBQZ8CIAYQKkEAIQIDQCACQR5HBEAgAkECdCIAQQU7AaKNASAAIAJBBRArOwGgjQEgAkEBaiECDAELC0GYjgFBAToAAAUgAkECdEEHOwGihAEgAkEBaiECDAELCwUgAkECdEEJOwGihAEgAkEBaiECDAELCwUgAkECdEEIOwGihAEgAkEBaiECDAELCwUgBUECdCIAIAI2AqCPAUEBIAAoAoASdCIAQQAgAEEAShsgAmohAANAIAAgAkcEQCACQaCSAWogBToAACACQQFqIQIMAQsLIAVBAWohBSAAIQIMAQsLCyADQgA3AowuQQAhBCADQQA7AYguIANB6BA2AogXIANB1BA2AvwWIANBwBA2AvAWIAMgA0HMFWo2AoAXIAMgA0HYE2o2AvQWIAMgA0HkAWo2AugWIAMQLCABKAIcIgAgACgCfEEBdDYCjAEgACgCnAFBAXRBAmsiASAAKAKUASICakEAOwEAIAEEQCACQQAgAfwLAAsgAEEANgKcLiAAQQA2AoQuIABCgICAgCA3AsQBIABCADcCuAEgAEKAgICAIDcCrAEgAEEANgKYASAAIAAoAtQBQQxsIgFB9BNqLwEANgLgASAAIAFB8BNqLwEANgLcASAAIAFB8hNqLwEANgLQASAAIAFB9hNqLwEANgLMAQsgBkEgaiQAIAQLC+YLBwBBgAgLtQSAAGluc3VmZmljaWVudCBtZW1vcnkAMS4zLjEuMS1tb3RsZXkAaW52YWxpZCBsaXRlcmFsL2xlbmd0aHMgc2V0AGludmFsaWQgY29kZSBsZW5ndGhzIHNldAB1bmtub3duIGhlYWRlciBmbGFncyBzZXQAaW52YWxpZCBkaXN0YW5jZXMgc2V0AGludmFsaWQgYml0IGxlbmd0aCByZXBlYXQAdG9vIG1hbnkgbGVuZ3RoIG9yIGRpc3RhbmNlIHN5bWJvbHMAaW52YWxpZCBzdG9yZWQgYmxvY2sgbGVuZ3RocwBidWZmZXIgZXJyb3IAc3RyZWFtIGVycm9yAGludmFsaWQgY29kZSAtLSBtaXNzaW5nIGVuZC1vZi1ibG9jawBpbmNvcnJlY3QgaGVhZGVyIGNoZWNrAGluY29ycmVjdCBsZW5ndGggY2hlY2sAaW5jb3JyZWN0IGRhdGEgY2hlY2sAaW52YWxpZCBkaXN0YW5jZSB0b28gZmFyIGJhY2sAaGVhZGVyIGNyYyBtaXNtYXRjaABpbnZhbGlkIHdpbmRvdyBzaXplAGludmFsaWQgYmxvY2sgdHlwZQBpbnZhbGlkIGxpdGVyYWwvbGVuZ3RoIGNvZGUAaW52YWxpZCBkaXN0YW5jZSBjb2RlAHVua25vd24gY29tcHJlc3Npb24gbWV0aG9kAAAAAAAQABEAEgAAAAgABwAJAAYACgAFAAsABAAMAAMADQACAA4AAQAPAEHADAu5BAMABAAFAAYABwAIAAkACgALAA0ADwARABMAFwAbAB8AIwArADMAOwBDAFMAYwBzAIMAowDDAOMAAgEAAAAAAAAQABAAEAAQABAAEAAQABAAEQARABEAEQASABIAEgASABMAEwATABMAFAAUABQAFAAVABUAFQAVABAASQDIAAAAAQACAAMABAAFAAcACQANABEAGQAhADEAQQBhAIEAwQABAYEBAQIBAwEEAQYBCAEMARABGAEgATABQAFgAAAAABAAEAAQABAAEQARABIAEgATABMAFAAUABUAFQAWABYAFwAXABgAGAAZABkAGgAaABsAGwAcABwAHQAdAEAAQAADAAQABQAGAAcACAAJAAoACwANAA8AEQATABcAGwAfACMAKwAzADsAQwBTAGMAcwCDAKMAwwDjAAMAAAAAAAAAgACAAIAAgACAAIAAgACAAIEAgQCBAIEAggCCAIIAggCDAIMAgwCDAIQAhACEAIQAhQCFAIUAhQCQAEkAyAAAAAEAAgADAAQABQAHAAkADQARABkAIQAxAEEAYQCBAMEAAQGBAQECAQMBBAEGAQgBDAEQARgBIAEwAUABYAGAAcCAAIAAgACAAIEAgQCCAIIAgwCDAIQAhACFAIUAhgCGAIcAhwCIAIgAiQCJAIoAigCLAIsAjACMAI0AjQCOAI4AIEIAAIAIAAABAQAAHgEAAA8AAACgRgAAAAkAAAAAAAAeAAAADwAAAAAAAACACQAAAAAAABMAAAAHAEGgEQtNAQAAAAEAAAABAAAAAQAAAAIAAAACAAAAAgAAAAIAAAADAAAAAwAAAAMAAAADAAAABAAAAAQAAAAEAAAABAAAAAUAAAAFAAAABQAAAAUAQZASC2UBAAAAAQAAAAIAAAACAAAAAwAAAAMAAAAEAAAABAAAAAUAAAAFAAAABgAAAAYAAAAHAAAABwAAAAgAAAAIAAAACQAAAAkAAAAKAAAACgAAAAsAAAALAAAADAAAAAwAAAANAAAADQBBwBMLIwIAAAADAAAABwAAAAAAAAAQERIACAcJBgoFCwQMAw0CDgEPAEH4EwttBwAAAAQABAAIAAQACAAAAAQABQAQAAgACAAAAAQABgAgACAACAAAAAQABAAQABAACQAAAAgAEAAgACAACQAAAAgAEACAAIAACQAAAAgAIACAAAABCQAAACAAgAACAQAECQAAACAAAgECAQAQCQBB7BQLCTBcAQABAAAAAQ==';

;// CONCATENATED MODULE: ./packages/base/lib/deflate/deflater.js

/** Of tar.gz and zip: a quarter faster than 6, the default of gzip, for one more byte in a hundred. */
const archiveLevel = 5;
// From zlib.h.
const [noFlush, finish, streamEnd] = [0, 4, 1];
const blockSize = 64 * 1024;
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
    return { zlib, input: zlib.malloc(blockSize), output: zlib.malloc(blockSize) };
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
            if (this.#filled === blockSize)
                yield* this.#compress();
            const room = blockSize - this.#filled;
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
        const result = this.#zlib.deflate_process(this.#stream, from, size, this.#output, blockSize, flush);
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


/***/ }),

/***/ 5211:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Lx: () => (/* binding */ digestsOfFile),
  sc: () => (/* binding */ sha256),
  Q3: () => (/* binding */ sha256File)
});

// UNUSED EXPORTS: measureFile

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

// EXTERNAL MODULE: ./packages/base/lib/read-limited.js
var read_limited = __webpack_require__(73);
// EXTERNAL MODULE: ./packages/base/lib/problem.js
var problem = __webpack_require__(1167);
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
    const { descriptor, status } = openedSync(path, 'regular');
    try {
        refuseChanged(path, descriptor, status, await readPiecesOf(descriptor, status.size, use));
    }
    finally {
        closeSync(descriptor);
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
function sha256(data) {
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


/***/ }),

/***/ 7451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ listFiles),
/* harmony export */   EJ: () => (/* binding */ requireFileOrNothing),
/* harmony export */   Ov: () => (/* binding */ fileSize),
/* harmony export */   Zf: () => (/* binding */ writeFileAtomic),
/* harmony export */   bg: () => (/* binding */ byBytes),
/* harmony export */   d7: () => (/* binding */ toPosix),
/* harmony export */   nQ: () => (/* binding */ sizeIfThere),
/* harmony export */   vZ: () => (/* binding */ writeAtomic)
/* harmony export */ });
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

/***/ 2209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _R: () => (/* binding */ bodyPieces),
/* harmony export */   al: () => (/* binding */ inOrder),
/* harmony export */   g3: () => (/* binding */ wholeBody)
/* harmony export */ });
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7451);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(568);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1167);
/* harmony import */ var _read_limited_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73);




const smallFile = 1024 * 1024;
/**
 * The files in bytewise order of their paths, one after the other: none is opened before the archive gets it. Throws a Problem at a
 * path that is impossible on some systems, and at two that are the same file there.
 */
async function* inOrder(files) {
    refusePaths(files.map(file => file.path));
    const space = Buffer.allocUnsafe(smallFile);
    for (const file of [...files].sort((a, b) => (0,_files_js__WEBPACK_IMPORTED_MODULE_0__/* .byBytes */ .bg)(a.path, b.path)))
        yield opened(file, space);
}
/** A small file is read at once, into the same space as those before it: that takes a fifth of the time. */
function opened({ path, source, executable = false }, space) {
    const { size, content } = (0,_read_limited_js__WEBPACK_IMPORTED_MODULE_1__/* .readSmallSync */ .kO)(source, space, 'inside');
    const body = content ?? (0,_read_limited_js__WEBPACK_IMPORTED_MODULE_1__/* .readPieces */ .ut)(source, { accepted: 'inside', pieceSize: smallFile });
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
    throw new _problem_js__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .A(`pack ${JSON.stringify(path)}`, {
        found: 'it changed while it was being read.',
        next: 'Run this again while nothing writes to the file.',
    });
}
function refusePaths(paths) {
    const unsafe = paths.find(path => !(0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .isSafePath */ .pL)(path));
    const pair = (0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .collision */ .Zh)(paths);
    if (unsafe === undefined && !pair)
        return;
    const found = unsafe === undefined
        ? `${pair?.map(path => JSON.stringify(path)).join(' and ')} are the same file on some systems.`
        : `${JSON.stringify(unsafe)} is not a valid path on some systems.`;
    throw new _problem_js__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .A('pack the files', { found, next: 'Rename the file.' });
}


/***/ }),

/***/ 568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zh: () => (/* binding */ collision),
/* harmony export */   mw: () => (/* binding */ foldedName),
/* harmony export */   nG: () => (/* binding */ safePath),
/* harmony export */   o8: () => (/* binding */ pathLength),
/* harmony export */   pL: () => (/* binding */ isSafePath)
/* harmony export */ });
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
function isSafePath(path) {
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


/***/ }),

/***/ 1090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ ByteReader)
/* harmony export */ });
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


/***/ }),

/***/ 6245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E2: () => (/* binding */ decodeHeader),
/* harmony export */   H7: () => (/* binding */ unreadTar),
/* harmony export */   L6: () => (/* binding */ blockSize),
/* harmony export */   Ms: () => (/* binding */ padding),
/* harmony export */   Q5: () => (/* binding */ paxRecords),
/* harmony export */   lP: () => (/* binding */ damagedTar),
/* harmony export */   m: () => (/* binding */ decodePax),
/* harmony export */   mC: () => (/* binding */ encodeFileHeader),
/* harmony export */   qF: () => (/* binding */ capabilityRecord),
/* harmony export */   rD: () => (/* binding */ wholeNumber)
/* harmony export */ });
/* unused harmony exports encodeHeader, UnreadTar */
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1167);

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
        throw unreadTar('an entry is not in the ustar format.');
    if (octal(block, 148, 8) !== checksum(block))
        throw damagedTar('the header of an entry has a wrong checksum.');
    const prefix = text(block, 345, 155);
    const name = text(block, 0, 100);
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
    return new _problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .A('read the archive', {
        found,
        next: 'Do not use it. Download it again from its publisher.',
        cause,
    });
}
/** An archive in a form that is not read here, which may be whole. */
class UnreadTar extends _problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .A {
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
function text(block, start, length) {
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


/***/ }),

/***/ 9524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ defaultLimits),
/* harmony export */   v: () => (/* binding */ Contents)
/* harmony export */ });
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(568);
/* harmony import */ var _tar_header_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6245);


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
            throw (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .unreadTar */ .H7)(`${name} is ${kinds[type] ?? `an entry of type ${JSON.stringify(type)}`}, not a regular file.`);
        if (path.startsWith('./'))
            throw (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .unreadTar */ .H7)(`${name} is not a path as release-tools writes it.`);
        if (!(0,_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .isSafePath */ .pL)(type === '5' ? path.replace(/\/$/, '') : path))
            throw (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .damagedTar */ .lP)(`${name} is not a path inside the archive.`);
        this.#entries += 1;
        this.#size += size;
        if (this.#entries > this.#limits.entries)
            throw (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .unreadTar */ .H7)(`it has more than ${this.#limits.entries} entries.`);
        if (this.#size > this.#limits.totalSize)
            throw (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .unreadTar */ .H7)(`its files have more than ${this.#limits.totalSize} bytes.`);
        this.#addName((0,_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .foldedName */ .mw)(path), type, name);
    }
    #addName(path, type, name) {
        const parents = [...path.matchAll(/\//g)].map(slash => path.slice(0, slash.index));
        // Every directory is remembered, so a thousand in each path would fill the memory.
        if (parents.length > mostParents)
            throw (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .damagedTar */ .lP)(`${name} is in more than ${mostParents} directories.`);
        for (const parent of parents)
            this.#directories.add(parent);
        if (type === '0' && this.#files.has(path))
            throw (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .damagedTar */ .lP)(`it has ${name} twice, or in two spellings that are the same on some systems.`);
        if (type === '0')
            this.#files.add(path);
        if (this.#directories.has(path) || parents.some(parent => this.#files.has(parent)))
            throw (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .damagedTar */ .lP)(`it has ${name} both as a file and as a directory.`);
    }
}


/***/ }),

/***/ 2499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $1: () => (/* binding */ unzip),
/* harmony export */   I6: () => (/* binding */ wholeBlocks),
/* harmony export */   b: () => (/* binding */ unpackArchive),
/* harmony export */   dC: () => (/* binding */ withBody),
/* harmony export */   vW: () => (/* binding */ refuseRest)
/* harmony export */ });
/* unused harmony export readArchive */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7075);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8522);
/* harmony import */ var _read_limited_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(73);
/* harmony import */ var _byte_reader_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1090);
/* harmony import */ var _tar_header_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6245);
/* harmony import */ var _tar_limits_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9524);










const ratioSlack = 16 * 1024 ** 2;
/**
 * The files of a gzipped tar, one after the other; none is kept in memory. Throws a Problem for an entry that is not a regular
 * file or a directory, a path that leads out, a path given twice, and more than `limits`.
 */
async function* readArchive(packed, limits = _tar_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .defaultLimits */ .M) {
    const chunks = packed instanceof Uint8Array ? node_stream__WEBPACK_IMPORTED_MODULE_2__.Readable.from([packed]) : packed;
    const reader = new _byte_reader_js__WEBPACK_IMPORTED_MODULE_5__/* .ByteReader */ .k(unzip(chunks, limits));
    const contents = new _tar_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .Contents */ .v(limits);
    try {
        for (let header = await nextHeader(reader); header; header = await nextHeader(reader)) {
            contents.add(header);
            const { path, size, mtime } = header;
            if (header.type === '0')
                yield* withBody({ path, size, mtime }, size, reader);
            else if (size > 0)
                throw (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_6__/* .damagedTar */ .lP)('a directory in it has content.');
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
async function unpackArchive(file, directory, limits = _tar_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .defaultLimits */ .M) {
    const partial = `${directory}.partial`;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(directory), { recursive: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(partial);
    try {
        for await (const entry of readArchive((0,_read_limited_js__WEBPACK_IMPORTED_MODULE_7__/* .readPieces */ .ut)(file), limits))
            await writeEntry((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(partial, entry.path), entry);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(partial, directory);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(partial, { recursive: true, force: true });
        throw error;
    }
}
async function writeEntry(path, { body }) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true });
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'wx');
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
    const gunzip = (0,node_zlib__WEBPACK_IMPORTED_MODULE_3__.createGunzip)();
    const source = node_stream__WEBPACK_IMPORTED_MODULE_2__.Readable.from(packed, { objectMode: false })
        .on('data', chunk => {
        size.packed += chunk.length;
    })
        .on('error', error => gunzip.destroy(error));
    try {
        for await (const chunk of guarded(source.pipe(gunzip))) {
            size.unpacked += chunk.length;
            if (size.unpacked > ratioSlack + size.packed * limits.ratio)
                throw (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_6__/* .unreadTar */ .H7)(`it unpacks to more than ${limits.ratio} times its size.`);
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
            ? (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_6__/* .damagedTar */ .lP)('it is not a complete gzip file.', error)
            : error;
    }
}
async function nextHeader(reader) {
    const header = (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_6__/* .decodeHeader */ .E2)(await wholeBlocks(reader, _tar_header_js__WEBPACK_IMPORTED_MODULE_6__/* .blockSize */ .L6));
    if (header?.type !== 'x')
        return header;
    if (header.size > 64 * 1024)
        throw (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_6__/* .damagedTar */ .lP)('a pax header has more than 65536 bytes.');
    const pax = (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_6__/* .decodePax */ .m)(await wholeBlocks(reader, header.size));
    const next = (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_6__/* .decodeHeader */ .E2)(await wholeBlocks(reader, _tar_header_js__WEBPACK_IMPORTED_MODULE_6__/* .blockSize */ .L6));
    if (!next || next.type === 'x')
        throw (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_6__/* .damagedTar */ .lP)('a pax header has no entry after it.');
    return { ...next, ...pax };
}
/** Reads `size` bytes and the padding of their last block; returns the bytes. */
async function wholeBlocks(reader, size) {
    const padded = Math.ceil(size / _tar_header_js__WEBPACK_IMPORTED_MODULE_6__/* .blockSize */ .L6) * _tar_header_js__WEBPACK_IMPORTED_MODULE_6__/* .blockSize */ .L6;
    const bytes = await reader.exactly(padded);
    if (bytes.length < padded)
        throw (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_6__/* .damagedTar */ .lP)('it is truncated.');
    return bytes.subarray(0, size);
}
/** An entry with its body. Skips what was not read of it, and the padding of its last block. */
async function* withBody(entry, size, reader) {
    let left = size;
    async function* body() {
        while (left > 0) {
            const part = await reader.some(left);
            if (part.length === 0)
                throw (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_6__/* .damagedTar */ .lP)('it is truncated.');
            left -= part.length;
            yield part;
        }
    }
    yield { ...entry, body: body() };
    for await (const _ of body())
        ;
    await reader.exactly((_tar_header_js__WEBPACK_IMPORTED_MODULE_6__/* .blockSize */ .L6 - (size % _tar_header_js__WEBPACK_IMPORTED_MODULE_6__/* .blockSize */ .L6)) % _tar_header_js__WEBPACK_IMPORTED_MODULE_6__/* .blockSize */ .L6);
}
/** Only zeros may follow the block of zeros that ended the entries. */
async function refuseRest(reader) {
    for (let part = await reader.some(1024 ** 2); part.length > 0; part = await reader.some(1024 ** 2)) {
        if (part.some(byte => byte !== 0))
            throw (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_6__/* .damagedTar */ .lP)('it has data after its end.');
    }
}


/***/ }),

/***/ 7213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  SB: () => (/* binding */ writeTarGz)
});

// UNUSED EXPORTS: packDirectory, packFiles, writeTar

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/base/lib/byte-buffer.js
var byte_buffer = __webpack_require__(3595);
// EXTERNAL MODULE: ./packages/base/lib/deflate/deflater.js + 1 modules
var deflate_deflater = __webpack_require__(3241);
;// CONCATENATED MODULE: ./packages/base/lib/deflate/gzip.js


// RFC 1952, section 2.3.1.
const headerSize = 10;
/**
 * Compresses to one gzip stream whose bytes depend only on the content, `level` and `mtime` (seconds since 1970; 0 if there is no
 * time): no file name, and 255 for the system. What this returns can stand in a `pipeline`.
 */
function gzipStream(level, mtime = 0) {
    return async function* (chunks) {
        const deflater = new deflate_deflater/* Deflater */.i('gzip', level);
        const buffer = new byte_buffer/* ByteBuffer */.$();
        buffer.append(header(level, mtime));
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
            if (buffer.length >= byte_buffer/* pieceSize */.Q)
                yield buffer.take();
        }
        for (const output of deflater.end())
            append(output);
        deflater.close();
        yield buffer.take();
    };
}
function header(level, mtime) {
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
// EXTERNAL MODULE: ./packages/base/lib/packed-file.js
var packed_file = __webpack_require__(2209);
// EXTERNAL MODULE: ./packages/base/lib/tar/tar-header.js
var tar_header = __webpack_require__(6245);
;// CONCATENATED MODULE: ./packages/base/lib/tar/tar-writer.js







/**
 * A gzipped tar whose bytes depend only on paths, contents and the time: files only, mode 0644 or 0755, owner 0. The files are packed
 * in the order in which they come. `mtime` is in seconds since 1970.
 */
function packFiles(files, mtime, compress = gzipStream(deflate_deflater/* archiveLevel */.J)) {
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
async function writeTarGz(path, files, mtime, level = deflate_deflater/* archiveLevel */.J) {
    await (0,lib_files/* writeFileAtomic */.Zf)(path, packFiles((0,packed_file/* inOrder */.al)(files), mtime, gzipStream(level)));
}
/** The same without compression. */
async function writeTar(path, files, mtime) {
    await writeFileAtomic(path, tar(inOrder(files), mtime));
}
async function* tar(files, mtime) {
    const buffer = new byte_buffer/* ByteBuffer */.$();
    for await (const file of files) {
        const { path, size, executable = false } = file;
        buffer.append((0,tar_header/* encodeFileHeader */.mC)({ path, size, mtime, executable }));
        const whole = (0,packed_file/* wholeBody */.g3)(file);
        if (whole !== undefined)
            buffer.append(whole);
        else
            for await (const piece of (0,packed_file/* bodyPieces */._R)(file)) {
                buffer.append(piece);
                if (buffer.length >= byte_buffer/* pieceSize */.Q)
                    yield buffer.take();
            }
        buffer.append((0,tar_header/* padding */.Ms)(size));
        if (buffer.length >= byte_buffer/* pieceSize */.Q)
            yield buffer.take();
    }
    buffer.append(Buffer.alloc(2 * tar_header/* blockSize */.L6));
    yield buffer.take();
}


/***/ }),

/***/ 278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ reproducibleValues)
/* harmony export */ });
/* unused harmony export rebuildSentences */

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


/***/ }),

/***/ 7833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ap: () => (/* binding */ recordsDir),
/* harmony export */   Jf: () => (/* binding */ writeStepRecord),
/* harmony export */   YO: () => (/* binding */ readStepRecord),
/* harmony export */   tU: () => (/* binding */ stepRecordPath),
/* harmony export */   w3: () => (/* binding */ layoutsDirName)
/* harmony export */ });
/* unused harmony exports stepNames, readStepRecords */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6436);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7451);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8562);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1167);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(568);
/* harmony import */ var _manifest_reproducible_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(278);




/** The directory beside the release directory with OCI layouts of the images to push, one directory per image. */
const layoutsDirName = 'image-layouts';
/** Step records lie beside the release directory (`release.records/`), because everything in it is part of the release. */
function recordsDir(releaseDir) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(releaseDir), `${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(releaseDir)}.records`);
}
/**
 * Writes the record of a step. `name` names step and target (`generate-sbom.project`), so that a second run replaces it, and the
 * records of matrix jobs do not collide.
 */
async function writeStepRecord(releaseDir, name, { madeOf, files = [], images = [] }) {
    const text = (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_2__/* .renderJson */ .hF)({ ...(madeOf === undefined ? {} : { madeOf }), files, images });
    await (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_3__/* .writeFileAtomic */ .Zf)(stepRecordPath(releaseDir, name), text);
}
/** Path of the record of a step. */
function stepRecordPath(releaseDir, name) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(recordsDir(releaseDir), `${name}.json`);
}
/** Names of the steps that left a record, in bytewise order. */
async function stepNames(releaseDir) {
    await mkdir(recordsDir(releaseDir), { recursive: true });
    const names = (await readdir(recordsDir(releaseDir))).filter(name => name.endsWith('.json')).sort(byBytes);
    return names.map(name => name.slice(0, -'.json'.length));
}
/** The records of all steps as one record, in a fixed order. */
async function readStepRecords(releaseDir) {
    const names = await stepNames(releaseDir);
    const records = await Promise.all(names.map(name => readStepRecord(releaseDir, name)));
    const files = new Map(records.flatMap(record => record.files).map(file => [file.path, file]));
    const images = new Map(records.flatMap(record => record.images).map(image => [image.name, image]));
    return {
        files: [...files.values()].sort((a, b) => byBytes(a.path, b.path)),
        images: [...images.values()].sort((a, b) => byBytes(a.name, b.name)),
    };
}
/** The record of one step. Throws a Problem if it is not a record, and the system error if it is not there. */
async function readStepRecord(releaseDir, name) {
    const path = stepRecordPath(releaseDir, name);
    const record = (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)((await (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_4__/* .readLimited */ .tk)(path, _release_tools_base__WEBPACK_IMPORTED_MODULE_5__/* .limits */ .F.evidence, 'inside')).toString(), path);
    const images = (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_2__/* .listAt */ .gT)(record, 'images');
    const files = (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_2__/* .listAt */ .gT)(record, 'files');
    if (files.every(isFile) && images.every(isImage))
        return { files, images: images };
    throw new _release_tools_base__WEBPACK_IMPORTED_MODULE_6__/* .Problem */ .A(`read ${path}`, {
        found: 'it is not a step record.',
        next: 'Delete its directory, and run the steps again.',
    });
}
/** True if the manifest can have the file. Its path is in the release directory, or a digest of another file would be published. */
function isFile(file) {
    const texts = [(0,_release_tools_base__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(file, 'mediaType'), (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)((0,_release_tools_base__WEBPACK_IMPORTED_MODULE_2__.at)(file, 'madeBy'), 'name'), (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)((0,_release_tools_base__WEBPACK_IMPORTED_MODULE_2__.at)(file, 'madeBy'), 'version')];
    return ((0,_release_tools_base__WEBPACK_IMPORTED_MODULE_7__/* .isSafePath */ .pL)((0,_release_tools_base__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(file, 'path') ?? '') &&
        texts.every(text => text !== undefined) &&
        _manifest_reproducible_js__WEBPACK_IMPORTED_MODULE_8__/* .reproducibleValues */ .B.some(value => value === (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_2__.at)(file, 'reproducible')));
}
/** True if the layout has its fixed place. Step records may come from another job, so that no other path is accepted. */
function isImage(image) {
    const [name, layout] = [(0,_release_tools_base__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(image, 'name'), (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(image, 'layout')];
    return name !== undefined && !/[\\/]|^\.+$/.test(name) && layout === `${layoutsDirName}/${name}`;
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
/* harmony export */   y: () => (/* binding */ keyFingerprint)
/* harmony export */ });
/* unused harmony export parsePublicKey */
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

/***/ 3434:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ WrongDigest)
/* harmony export */ });
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1167);

/** A file with a digest other than the pinned one. Callers that try another source next must warn about it. */
class WrongDigest extends _release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .A {
}


/***/ }),

/***/ 4677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ withScratch)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _interrupted_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6525);




/** Runs `body` with a temporary directory outside the workspace, and removes it afterwards, also if a signal ends us. */
async function withScratch(purpose, { temp }, body) {
    const directory = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(temp, `release-tools-${purpose}-`));
    const done = (0,_interrupted_js__WEBPACK_IMPORTED_MODULE_3__/* .whenInterrupted */ .v)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(directory, { recursive: true, force: true }));
    try {
        return await body(directory);
    }
    finally {
        done();
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(directory, { recursive: true, force: true });
    }
}


/***/ }),

/***/ 4783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M0: () => (/* binding */ notAsUploaded),
/* harmony export */   OS: () => (/* binding */ noArtifact),
/* harmony export */   Tg: () => (/* binding */ notAsGiven),
/* harmony export */   n8: () => (/* binding */ downloading),
/* harmony export */   nn: () => (/* binding */ nameTaken),
/* harmony export */   ob: () => (/* binding */ uploading),
/* harmony export */   vy: () => (/* binding */ giveOwnName)
/* harmony export */ });
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8153);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1167);

/** Most names in an error. */
const mostNames = 20;
/** The Problem for a name that this run does not have. Jobs of others give names, too. */
function noArtifact(name, listed) {
    const names = listed.map(one => (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)((0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(one), 100)).sort();
    const more = names.length > mostNames ? ` and ${names.length - mostNames} more` : '';
    return new _release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .A(downloading(name), {
        found: names.length === 0
            ? 'this run has no artifacts yet.'
            : `this run has only: ${names.slice(0, mostNames).join(', ')}${more}.`,
        next: 'Check the name, and that the job that uploads it is listed under `needs:`.',
    });
}
/** What to do if two jobs use one name. */
const giveOwnName = 'Give each upload, each matrix job, and each call of a reusable workflow (by `project-directory`) a name of its own.';
/** The Problem for a name that two jobs use. */
function nameTaken(name, details) {
    return new _release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .A(uploading(name), {
        found: 'this run already has an artifact of that name.',
        next: giveOwnName,
        ...(details === undefined ? {} : { details: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .b)(details), cause: details }),
    });
}
/** The Problem for an artifact that is not the one that its job uploaded: each job of a run can upload under any name. */
function notAsGiven(name, given) {
    return new _release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .A(downloading(name), {
        found: `its digest is not sha256:${given}, which its job returned.`,
        next: 'Upload it once, and pass the output `artifact-digest` of that step unchanged.',
    });
}
/** The Problem for bytes that are not those of the upload. */
function notAsUploaded(name) {
    return new _release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .A(downloading(name), {
        found: 'its digest differs from that of the upload.',
        next: 'Run the job again.',
    });
}
/** What fails, for errors. */
function downloading(name) {
    return `download the artifact ${JSON.stringify(name)}`;
}
/** The same for an upload. */
function uploading(name) {
    return `upload the release directory as the artifact ${JSON.stringify(name)}`;
}


/***/ })

};
