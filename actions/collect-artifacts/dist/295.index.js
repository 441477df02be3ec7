export const id = 295;
export const ids = [295];
export const modules = {

/***/ 295:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(760);
// EXTERNAL MODULE: ./packages/base/lib/problem.js
var problem = __webpack_require__(167);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(598);
;// CONCATENATED MODULE: ./packages/base/lib/files.js




/** Compares by bytes, so that the order is the same on every machine and in every locale. */
function files_byBytes(a, b) {
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
async function writeFileAtomic(path, data) {
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
async function readLimited(path, limit) {
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
async function fileSize(path) {
    const status = await (0,promises_.lstat)(path).catch(() => undefined);
    return status?.isFile() ? status.size : undefined;
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
    await writeFileAtomic((0,external_node_path_.join)(recordsDir(releaseDir), `${name}.json`), text);
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
    if (files.every(isFile) && images.every(isImage))
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
function isImage(image) {
    const [name, layout] = [textAt(image, 'name'), textAt(image, 'layout')];
    return name !== undefined && !/[\\/]|^\.+$/.test(name) && layout === `${layoutsDirName}/${name}`;
}

;// CONCATENATED MODULE: ./packages/oci/lib/repository.js
/** Source of a pattern for a repository without tag and digest: https://github.com/distribution/reference. */
const repositorySource = String.raw `[a-z0-9]+(?:[.-][a-z0-9]+)*(?::\d+)?(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)+`;
/** True for `ghcr.io/acme/widget`, without tag or digest. */
function isRepository(text) {
    return new RegExp(`^${repositorySource}$`).test(text);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(24);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(466);
;// CONCATENATED MODULE: ./packages/base/lib/digest.js



/** SHA-256 of bytes (text as UTF-8), in lower-case hexadecimal. */
function sha256(data) {
    return createHash('sha256').update(data).digest('hex');
}
/** SHA-256 of a file, streamed, in lower-case hexadecimal. */
async function sha256File(path) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(path), hash);
    return hash.digest('hex');
}

// EXTERNAL MODULE: ./packages/base/lib/json.js
var json = __webpack_require__(436);
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
function image_index_isImage(descriptor) {
    return ((0,json/* textAt */.$6)(descriptor, 'annotations', 'vnd.docker.reference.type') === undefined ||
        (0,json/* textAt */.$6)(descriptor, 'platform', 'os') !== 'unknown');
}

;// CONCATENATED MODULE: ./packages/oci/lib/oci-layout.js




// An index or manifest of a real image has a few kilobytes; registries refuse larger ones than 4 MiB.
const documentLimit = 4 * 1024 * 1024;
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
        return { digest: root.digest, platforms: [await platformOf(directory, root, document)] };
    const images = (document.manifests ?? []).filter(image_index_isImage);
    const platforms = [];
    for (const image of images)
        platforms.push(await platformOf(directory, image, await readBlob(directory, image)));
    return { digest: root.digest, platforms };
}
async function platformOf(directory, image, manifest) {
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
        if (error instanceof problem/* Problem */.A)
            throw error;
        throw broken(directory, `${path === 'index.json' ? 'index.json' : what} cannot be read (${(0,problem/* messageOf */.b)(error)}).`);
    }
}
function broken(directory, found, next = 'Write it again, for example with `buildah push IMAGE oci:DIRECTORY`.') {
    return new problem/* Problem */.A(`read the OCI layout ${directory}`, { found, next });
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
    const place = (0,external_node_path_.join)(layoutsDirName, name);
    const target = (0,external_node_path_.join)((0,external_node_path_.dirname)(releaseDir), place);
    if ((0,external_node_path_.resolve)(layout) !== (0,external_node_path_.resolve)(target))
        await copyWhole(layout, target);
    const image = await readLayout(target);
    return { name, repository, digest: image.digest, platforms: image.platforms, layout: `${layoutsDirName}/${name}` };
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

;// CONCATENATED MODULE: ./packages/base/lib/paths.js
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
function paths_isSafePath(path) {
    return path.length <= pathLength && safePath.test(path);
}
/** Names with an equal folded form are the same file on file systems that ignore case and Unicode form. */
function foldedName(name) {
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

;// CONCATENATED MODULE: ./packages/evidence/lib/manifest/manifest-model.js
/** The value of `schema`, and the `$id` of the JSON Schema. */
const manifestSchema = 'https://github.com/org/release-tools/blob/v1/docs/schema/manifest.v1.json';

;// CONCATENATED MODULE: ./packages/evidence/lib/manifest/reproducible.js

/**
 * What a rebuild of the same tag gives. `bytes`: the same bytes, which somebody has proven. `payload`: the same signed content.
 * `unverified`: not known, because nobody has built it twice. `no`: a different file.
 */
const reproducible_reproducibleValues = ['bytes', 'payload', 'unverified', 'no'];
const sentences = {
    bytes: which => `A rebuild of the tag gives the same bytes for ${which}.`,
    payload: which => `A rebuild of the tag gives the same signed content for ${which}.`,
    unverified: which => `Nobody has checked whether a rebuild of the tag gives the same bytes for ${which}.`,
    no: which => `A rebuild of the tag gives different bytes for ${which}.`,
};
/** One sentence for each value that occurs, for example `A rebuild of the tag gives the same bytes for 2 artifacts.` */
function rebuildSentences(files, noun) {
    return reproducible_reproducibleValues.flatMap(value => {
        const number = files.filter(({ reproducible }) => reproducible === value).length;
        return number === 0 ? [] : [sentences[value](count(number, noun))];
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/manifest/manifest-shape.js



// docs/schema/manifest.v1.json has the same rules. A test checks that both refuse the same broken manifests.
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
/** Names of assets that GitHub keeps: it replaces other characters, and drops dots at both ends. */
const assetNamePattern = /^(?!\.)[A-Za-z0-9._+-]{1,255}(?<!\.)$/;
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
    asset: optional(matching(assetNamePattern, 'a name of letters, digits and . _ + - with no dot at either end')),
    reproducible: oneOf(...reproducible_reproducibleValues),
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
/** A manifest of version 1, field by field. manifest-rules.ts has the rules between fields. */
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

;// CONCATENATED MODULE: ./packages/evidence/lib/manifest/asset-names.js





const rule = 'letters, digits and . _ + - (no dot at either end, no hyphen at the start, at most 255 characters)';
/**
 * The asset name of a file of the release directory. Undefined for files that are only in the tarball: those in directories other
 * than `artifacts/`.
 */
function assetName(path) {
    return !path.includes('/') || isArtifact(path) ? (0,external_node_path_.basename)(path) : undefined;
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
    const pair = collision([...unlisted, summaryName, ...named.map(({ name }) => name)]);
    if (pair === undefined)
        return;
    throw new problem/* Problem */.A('name the assets of the release', {
        found: `two of them would be named ${pair.map(name => JSON.stringify(name)).join(' and ')}.`,
        next: `Rename a file. Reserved names are ${[...unlisted, summaryName].join(', ')}.`,
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
const tests_document_line = matching(/^[\s\S]{0,4000}$/, 'text of at most 4000 characters');
const tests_document_count = number(0, most);
const tests_document_shape = object({
    version: oneOf(1),
    commit: matching(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'a full commit id'),
    totals: object({ total: tests_document_count, passed: tests_document_count, failed: tests_document_count, error: tests_document_count, skipped: tests_document_count }),
    tests: list(object({
        name: tests_document_line,
        classname: tests_document_line,
        path: optional(shape_text),
        outcome: oneOf('passed', 'failed', 'error', 'skipped'),
        message: optional(tests_document_line),
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
        throw unusable(`its payload type is ${JSON.stringify(type)}, not ${payloadType}.`);
    const value = parseStrictJson(payload, 'the statement of the attestation');
    if (!isStatement(value))
        throw unusable(`it is not an in-toto statement of type ${statementType} with subjects and a predicate type.`);
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
function unusable(found) {
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
const findings_document_digest = matching(/^sha256:[0-9a-f]{64}$/, '"sha256:" and 64 lower-case hexadecimal digits');
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
    digest: optional(findings_document_digest),
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

;// CONCATENATED MODULE: ./packages/release/lib/collect/collect-artifacts.js



/** GitHub accepts only assets below 2 GiB. */
const assetLimit = 2 * 1024 ** 3;
/** Records every file of `artifacts/`, with its digest. Throws a Problem for an unfit name and for a file that is too large. */
async function collectArtifacts(releaseDir) {
    const paths = (await collect_artifacts_list((0,external_node_path_.join)(releaseDir, artifactsDir))).map(path => `${artifactsDir}${path}`);
    requireAssetNames(paths);
    return Promise.all(paths.map(path => collect(releaseDir, path)));
}
async function collect(releaseDir, path) {
    const size = (await fileSize((0,external_node_path_.join)(releaseDir, path))) ?? 0;
    if (size >= assetLimit) {
        throw new problem/* Problem */.A(`use ${path} as an asset of a GitHub release`, {
            found: `it has ${size} bytes, but GitHub accepts less than 2 GiB (${assetLimit} bytes).`,
            next: 'Split it, or publish it elsewhere and link to it.',
        });
    }
    const digest = { sha256: await sha256File((0,external_node_path_.join)(releaseDir, path)) };
    return {
        record: recordOf(kinds.artifacts.files.artifact, path, { name: 'build', version: 'unknown' }),
        subject: { name: (0,external_node_path_.basename)(path), digest },
    };
}
async function collect_artifacts_list(directory) {
    try {
        return await listFiles(directory);
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return [];
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/release/lib/collect/collect.js




/**
 * Records what a build made, in the build job. Its digests become outputs of this job, which no other job can set. Later jobs
 * compare them with the files that they get from workflow artifacts.
 */
async function collect_collect(releaseDir, sources) {
    const artifacts = await collectArtifacts(releaseDir);
    const images = await collectImages(sources, releaseDir);
    if (artifacts.length + images.length === 0) {
        throw new problem/* Problem */.A(`collect the build outputs`, {
            found: `there is no file in ${releaseDir}/artifacts, and no image is given.`,
            next: 'Build into that directory before this step, or give images with the input `images`.',
        });
    }
    await writeStepRecord(releaseDir, 'collect-artifacts', { files: artifacts.map(artifact => artifact.record), images });
    return { subjects: [...artifacts.map(artifact => artifact.subject), ...images.flatMap(imageSubjects)], images };
}
/** The subjects of an image: its index, or its only image manifest, and the image manifest of each platform. */
function imageSubjects(image) {
    const digests = [image.digest, ...image.platforms.map(platform => platform.digest)];
    return [...new Set(digests)].map(digest => ({
        name: image.repository,
        digest: { sha256: digest.slice('sha256:'.length) },
    }));
}

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
    if ((await fileSize(target)) === undefined) {
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

// EXTERNAL MODULE: ./packages/runner/lib/inputs.js + 1 modules
var inputs = __webpack_require__(672);
;// CONCATENATED MODULE: ./actions/collect-artifacts/lib/run.js


/** Computes the digests of what the build made, records them, and returns them as outputs. */
async function run(inputs, host) {
    const releaseDir = inputs['release-dir'];
    await fetchArtifacts(inputs['from-artifacts'], releaseDir, host);
    const sources = inputs.images.map(line => insideWorkspace(parseImageSource(line)));
    const { subjects, images } = await collect_collect(releaseDir, sources);
    host.info(subjects.map(({ name, digest }) => `sha256:${digest.sha256}  ${name}`).join('\n'));
    if (inputs['to-artifact'] !== undefined)
        await storeArtifact(inputs['to-artifact'], releaseDir, host);
    return { subjects: JSON.stringify(subjects), images: JSON.stringify(images) };
}
function insideWorkspace(source) {
    return { ...source, layout: (0,inputs/* workspacePath */.X5)(source.layout, 'images') };
}


/***/ }),

/***/ 436:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   gT: () => (/* binding */ listAt),
/* harmony export */   i1: () => (/* binding */ textsAt),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   tk: () => (/* binding */ numberAt)
/* harmony export */ });
/* unused harmony export renderJson */
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(167);

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


/***/ })

};
