export const id = 334;
export const ids = [334];
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

/***/ 6464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $0: () => (/* binding */ recordLimit),
/* harmony export */   Md: () => (/* binding */ fileName),
/* harmony export */   aE: () => (/* binding */ readRecord),
/* harmony export */   xD: () => (/* binding */ recordName),
/* harmony export */   yH: () => (/* binding */ tagFolderOf),
/* harmony export */   yS: () => (/* binding */ folderOf),
/* harmony export */   zv: () => (/* binding */ recordOf)
/* harmony export */ });
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8562);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5277);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7451);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6436);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1167);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(568);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3260);


/** Name of the record of a part. It is written last, so that a part that has one is whole. */
const recordName = 'archive.json';
/** Most bytes of a record. A store reads one more, so that readRecord refuses what is larger. */
const recordLimit = _release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .limits */ .F.evidence;
const schema = 'https://github.com/org/release-tools/blob/v1/docs/schema/archive.v1.json';
/** Names of files that every store can keep. */
const fileName = /^(?![.])[A-Za-z0-9._+-]{1,255}$/;
const recordShape = (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({
    schema: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(schema),
    repository: _release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    tag: _release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    part: _release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    files: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)((0,_release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({
        name: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .matching */ .wC)(fileName, 'the name of a file'),
        size: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(0, Number.MAX_SAFE_INTEGER),
        sha256: _release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .hexDigest */ .w0,
        mediaType: _release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    }), 10_000),
});
/** The record of a part: its files in the order of their names. The same files give the same bytes. */
function recordOf({ repository, tag, name }, files) {
    const listed = [...files]
        .sort((a, b) => (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_2__/* .byBytes */ .bg)(a.name, b.name))
        .map(file => ({ name: file.name, size: file.size, sha256: file.sha256, mediaType: file.mediaType }));
    return Buffer.from((0,_release_tools_base__WEBPACK_IMPORTED_MODULE_3__/* .renderJson */ .hF)({ schema, repository, tag, part: name, files: listed }));
}
/** The files that a record lists. Throws a Problem if it is damaged, or the record of another part. */
function readRecord(bytes, part, place) {
    const what = `${recordName} of ${part.tag} in ${place}`;
    const record = (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .readShape */ ._f)(recordShape, (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(bytes.toString(), what, recordLimit), what, 'Find out who wrote it.');
    const { repository, tag, name } = part;
    if (record.repository === repository && record.tag === tag && record.part === name)
        return requireDistinct(record.files, what);
    throw new _release_tools_base__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .A(`read ${what}`, {
        found: `it is the record of ${record.part} of ${record.repository} ${record.tag}.`,
        next: 'Find out who wrote it.',
    });
}
/** Files with one name on some systems would overwrite each other there. */
function requireDistinct(files, what) {
    const [one, other] = (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_5__/* .collision */ .Zh)(files.map(({ name }) => name)) ?? [];
    if (one === undefined)
        return files;
    throw new _release_tools_base__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .A(`read ${what}`, {
        found: `it lists ${one} and ${other}, which are the same name on some systems.`,
        next: 'Find out who wrote it.',
    });
}
/** Path of a part below the place of a store: `acme/widget/v1.2.0/release`. Two tags never share one. */
function folderOf(part) {
    return `${tagFolderOf(part)}/${part.name}`;
}
/** Path of all parts of a tag below the place of a store: `acme/widget/v1.2.0`. */
function tagFolderOf({ repository, tag }) {
    return `${repository}/${(0,_release_tools_base__WEBPACK_IMPORTED_MODULE_6__/* .segmentOf */ .d)(tag)}`;
}


/***/ }),

/***/ 334:
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
// EXTERNAL MODULE: ./packages/oci/lib/repository.js + 4 modules
var repository = __webpack_require__(347);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./packages/base/lib/json.js
var json = __webpack_require__(6436);
// EXTERNAL MODULE: ./packages/base/lib/pool.js
var pool = __webpack_require__(4276);
// EXTERNAL MODULE: ./packages/base/lib/digest.js + 1 modules
var digest = __webpack_require__(8222);
// EXTERNAL MODULE: ./packages/oci/lib/document.js
var lib_document = __webpack_require__(1961);
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
        const { digest } = (0,lib_document/* readDescriptor */.qq)(layer);
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
    return `sha256:${(0,digest/* sha256 */.sc)(bytes)}`;
}

// EXTERNAL MODULE: ./packages/oci/lib/registry.js + 2 modules
var lib_registry = __webpack_require__(6288);
;// CONCATENATED MODULE: ./packages/oci/lib/referrers-tag.js



const indexType = 'application/vnd.oci.image.index.v1+json';
const usual = { attempts: 8, settleMs: 700, mostPauseMs: 1500 };
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
    const { attempts, settleMs, mostPauseMs } = place.insistence ?? usual;
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
        const isThere = digest !== undefined && (await (0,lib_registry/* ifFound */.M)(registry.document({ digest }))) !== undefined;
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
        if (await isAttached(registry, manifest))
            return;
    }
    throw registry.problem('the registry accepted what was attached to it, but does not list it.', 'Check that the registry supports OCI 1.1 referrers, or the tag scheme that replaces them.');
}
async function isAttached(registry, manifest) {
    return (await registry.referrers(registry.wanted)).some(entry => (0,json/* textAt */.$6)(entry, 'digest') === manifest);
}

;// CONCATENATED MODULE: ./packages/oci/lib/artifact.js







/**
 * Pauses before a tag is read back, in milliseconds. Others may have looked before it was there, and push it as well. Some registries show
 * what is new after a moment.
 */
const artifact_pauses = [300, 1000];
/** Uploads and questions at the same time. */
const width = 4;
/** The artifacts of one repository of a registry. Tags are never moved. Uses the docker login. */
class ArtifactRepository {
    /** `ghcr.io/acme/releases` */
    name;
    #repository;
    /** Throws a Problem for a name that is not that of a repository. No network. */
    constructor(name, host, retry) {
        this.#repository = new repository/* Repository */.L(name, host, { retry });
        this.name = this.#repository.name;
    }
    /** Throws a Problem unless this user may push. Changes nothing. */
    async check() {
        await (await this.#repository.writer('latest')).check();
    }
    /** The artifact or image that has this tag or digest; undefined if there is none. Throws a Problem. */
    async find(wanted) {
        const registry = await this.#repository.reader(wanted);
        const answer = await (0,lib_registry/* ifFound */.M)(registry.root());
        if (answer === undefined)
            return undefined;
        try {
            return { ...readArtifact(answer.document), digest: answer.digest, size: answer.bytes.length };
        }
        catch (error) {
            throw error instanceof lib_document/* BadDocument */.lC ? registry.problem(`its manifest ${error.message}.`) : error;
        }
    }
    /** What is attached to a manifest, as its own manifest says. What the registry lists and has lost is left out. */
    async attachedTo(digest) {
        const entries = await (await this.#repository.reader(digest)).referrers(digest);
        const digests = [...new Set(entries.map(entry => (0,json/* textAt */.$6)(entry, 'digest') ?? ''))].filter(lib_document/* isDigest */.Bc);
        const found = await (0,pool/* pool */.d)(digests, width, one => this.find(one));
        return found.filter(one => one !== undefined);
    }
    /**
     * Pushes an artifact and gives it a tag, unless something else has that tag. Registries can't be asked to do that in one step: of two who push
     * at the same moment, one may take the tag from the other. Blobs that the registry has are not sent again. Reads back the tag, and
     * that each blob is there with its size. Returns the digest of the manifest. Throws a Problem.
     */
    async push(tag, artifact, contents) {
        const bytes = artifactManifest(artifact);
        if (bytes.length > lib_document/* documentLimit */.NL)
            throw this.#problem(tag, 'it has too many files for one manifest.', 'Archive fewer.');
        await this.#requireFree(tag, digestOf(bytes));
        const writer = await this.#repository.writer(tag);
        await writer.blob(digestOf(empty), empty);
        await (0,pool/* pool */.d)(artifact.files, width, async (file) => {
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
        await (0,pool/* pool */.d)(files, width, async (file) => {
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

// EXTERNAL MODULE: ./packages/oci/lib/registry-errors.js
var registry_errors = __webpack_require__(4983);
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
    return text.length <= mostCharacters ? text : `_H${(0,digest/* sha256 */.sc)(text)}`;
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
    requireAddress: ({ location }) => void (0,repository/* repositoryName */.a)(location),
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
        if (!(error instanceof registry_errors/* AccessDenied */.Oy))
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


/***/ })

};
