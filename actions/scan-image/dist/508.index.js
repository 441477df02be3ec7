export const id = 508;
export const ids = [508];
export const modules = {

/***/ 5508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./packages/base/lib/problem.js
var problem = __webpack_require__(1167);
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
    const status = await (0,promises_.lstat)(path).catch((error) => {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    });
    if (status === undefined || status.isFile())
        return status?.size;
    throw new problem/* Problem */.A(`read ${path}`, {
        found: 'it is a symbolic link or a special file.',
        next: 'Replace it with a regular file.',
    });
}
/** Size in bytes, or undefined if the path is not a regular file (links are not followed). */
async function fileSize(path) {
    const status = await (0,promises_.lstat)(path).catch(() => undefined);
    return status?.isFile() ? status.size : undefined;
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

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/policy.js

/** The policy that was applied, including defaults, so that anyone can compute the verdict again. */
const policy_policy = defineKind({
    kind: 'policy',
    files: { document: topFile('policy.yaml', 'application/yaml', 'bytes') },
    // It is written when the release is assembled. policy/policy.ts parses it: policies name kinds, so it imports the register.
    requirable: false,
    present: anyFound,
    summarise: nothing,
});

;// CONCATENATED MODULE: ./packages/evidence/lib/manifest/own-tool.js
/** release-tools itself, as the maker of files. `npm run bump` sets the version, and a test compares it with package.json. */
const ownTool = { name: 'release-tools', version: '1.0.0' };

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

// EXTERNAL MODULE: ./packages/base/lib/dates.js
var dates = __webpack_require__(5349);
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

// EXTERNAL MODULE: ./node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/index.js
var dist = __webpack_require__(8009);
;// CONCATENATED MODULE: ./packages/base/lib/yaml.js


/** Most characters of one document; a manifest of ten thousand files has about five million. */
const sizeLimit = 16 * 1024 * 1024;
const depthLimit = 32;
/**
 * Parses one YAML 1.2 document by YAML's JSON schema: `null`, `true`, `false` and numbers mean the same as in JSON; everything
 * else is text, quoted or not. Refuses what two parsers may read differently: anchors, aliases, tags, directives, duplicate
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
/** YAML that every parser reads the same: strings in double quotes, lines never folded, keys in the order of the value. */
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
function refuseSurprises(root, what, lines) {
    (0,dist/* visit */.YR)(root, (key, node, path) => {
        if (!(0,dist/* isNode */.Ll)(node))
            return;
        const at = `at line ${lines.linePos(node.range?.[0] ?? 0).line}`;
        if (path.filter(dist/* isCollection */.P3).length > depthLimit)
            refuse(what, `it is nested deeper than ${depthLimit} levels ${at}.`);
        if ((0,dist/* isAlias */.Vj)(node))
            refuse(what, `it has an alias ${at}.`, 'Write the value itself instead.');
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

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/purl.js
/**
 * Parses `pkg:type/namespace/name@version?qualifiers#subpath`; undefined for other text. https://github.com/package-url/purl-spec
 *
 * It is more lenient than the specification, because scanners write purls that the specification forbids: `pkg:golang/stdlib`.
 */
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
 * A key that is equal for the same package in the reports of different scanners. They differ in qualifiers (architecture,
 * distribution), in how they write an epoch, and in the `v` of Go's versions.
 */
function packageKey(found) {
    const purl = found.purl === undefined ? undefined : parsePurl(found.purl);
    if (purl === undefined)
        return `${found.name.toLowerCase()}@${found.version}`;
    return `${purl.type}/${normalName(purl)}@${normalVersion(purl)}`;
}
/** True if a purl names the package. A purl without a version names all its versions. */
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
    // PEP 503: names of Python packages are compared without case, and - _ . are equal.
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

// EXTERNAL MODULE: ./packages/evidence/lib/findings/severity.js
var findings_severity = __webpack_require__(6852);
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

// EXTERNAL MODULE: ./packages/base/lib/json.js
var json = __webpack_require__(6436);
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
const count = (value, at) => {
    if (!Number.isSafeInteger(value) || value < 0)
        throw wrong(at, value, 'a whole number from 0');
    return value;
};
const range = (value, at) => {
    const [from, to, ...others] = list(count)(value, at);
    if (from === undefined || to === undefined || others.length > 0 || from < 1 || to < from)
        throw wrong(at, value, 'the first and the last line of a range');
    return [from, to];
};
const counts = { lines: count, coveredLines: count, branches: count, coveredBranches: count };
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

// EXTERNAL MODULE: ./packages/evidence/lib/findings/assessment.js
var assessment = __webpack_require__(61);
// EXTERNAL MODULE: ./packages/evidence/lib/findings/scanners.js + 3 modules
var scanners = __webpack_require__(2356);
;// CONCATENATED MODULE: ./packages/evidence/lib/findings/findings.js

/** The value of `schema`, and the `$id` of the JSON Schema. */
const findingsSchema = 'https://github.com/org/release-tools/blob/v1/docs/schema/findings.v1.json';
/** Reads the matches of a report as opinions of its scanner. Throws a Problem for a report that the scanner does not write. */
function readReport(scanner, output) {
    const { matches, database } = scanners/* scanners */.U[scanner].parse(output);
    return {
        matches: matches.map(({ assessment, ...match }) => ({ opinion: { scanner, ...assessment }, ...match })),
        database,
    };
}
/** True if a version with a fix exists. */
function isFixable(finding) {
    return finding.fix.state === 'fixed';
}
/** Name and version of a package: `jinja2 2.11.2`. */
function packageLabel({ name, version }) {
    return version === '' ? name : `${name} ${version}`;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/findings-document.js





// docs/schema/findings.v1.json has the same rules.
const findings_document_line = matching(/^[\s\S]{0,4000}$/, 'text of at most 4000 characters');
const digest = matching(/^sha256:[0-9a-f]{64}$/, '"sha256:" and 64 lower-case hexadecimal digits');
const severity = oneOf(...findings_severity/* severities */.gO);
const findings_document_count = number(0, Number.MAX_SAFE_INTEGER);
const fix = object({ state: oneOf(...assessment/* fixStates */.s), versions: list(findings_document_line, 1000) });
const opinion = object({
    scanner: oneOf(...scanners/* scannerNames */.t),
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
    name: oneOf(...scanners/* scannerNames */.t),
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
    schema: oneOf(findingsSchema),
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
    const severities_ = Object.fromEntries([...findings_severity/* severities */.gO].reverse().map(one => [one, findings.filter(finding => finding.severity === one).length]));
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
    return (0,json/* renderJson */.hF)(document);
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
    policy_policy,
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

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/policy.js




// docs/schema/policy.v1.json has the same rules. A test checks that both refuse the same broken policies.
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
/** The evidence without which a release is not complete, if the policy does not say. */
const requiredByDefault = ['sbom', 'vulnerabilities', 'provenance'];
/** A signer of a policy with its kind, which the file does not name. `path` is relative to the repository. */
function policySigner(signer) {
    if ('key' in signer)
        return { kind: 'key', path: signer.key };
    return { kind: 'identity', identity: signer.identity, issuer: signer.issuer };
}
const policy_vulnerabilities = object({
    fail: withDefault(list(oneOf(...findings_severity/* severities */.gO), findings_severity/* severities */.gO.length), ['HIGH', 'CRITICAL']),
    'only-fixable': withDefault(shape_boolean, true),
    exceptions: withDefault(list(exception, 10_000), []),
});
const policy_shape = object({
    version: oneOf(1),
    vulnerabilities: withDefault(policy_vulnerabilities, policy_vulnerabilities({}, '')),
    databases: withDefault(object({ 'max-age-hours': withDefault(number(1, 8760), 120) }), { 'max-age-hours': 120 }),
    evidence: withDefault(object({ required: withDefault(list(oneOf(...requirableKinds)), requiredByDefault) }), {
        required: requiredByDefault,
    }),
    signers: optional(list(signer, 100)),
});
/**
 * The policy that applies without a policy file. Findings of HIGH and CRITICAL with a fix fail, without exceptions. Databases may
 * be five days old. SBOMs, findings and provenance are required.
 */
const defaultPolicy = policy_shape({ version: 1 }, '');
/** Parses a policy. `what` names the file in errors. Throws a Problem, also for unknown keys and days that do not exist. */
function parsePolicy(source, what = '.github/release-policy.yaml') {
    return readShape(policy_shape, parseYaml(source, what), what, 'Correct the policy as https://github.com/org/release-tools/blob/v1/docs/policy.md describes it.');
}
/** The whole policy, including defaults: `policy.yaml` of a release, from which the verdict can be computed again. */
function renderPolicy(policy) {
    return renderYaml(policy);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/policy-file.js








/** The policy that is read if no other path is given. */
const defaultPolicyPath = '.github/release-policy.yaml';
const policy_file_sizeLimit = 1024 * 1024;
/** Reads the policy. If the default path does not exist, returns the built-in strict policy. Any other path must exist. */
async function readPolicy(path, where) {
    const shown = workspaceRelative(where.workspace, path);
    if ((await sizeIfThere(path)) !== undefined)
        return parsePolicy((await readLimited(path, policy_file_sizeLimit)).toString('utf8'), shown);
    if (shown !== defaultPolicyPath)
        throw new problem/* Problem */.A(`read the policy ${shown}`, {
            found: 'no such file.',
            next: 'Check the input `policy`.',
        });
    where.info(`${defaultPolicyPath} does not exist, so the built-in strict policy applies.`);
    return defaultPolicy;
}
/** A path as people write it: relative to the workspace, with forward slashes. */
function workspaceRelative(workspace, path) {
    return toPosix((0,external_node_path_.relative)((0,external_node_fs_.realpathSync)(workspace), path));
}
/** Writes the policy that was applied into the release, so that anyone can compute the verdict again. */
async function writePolicy(policy, releaseDir) {
    const { document } = policy_policy.files;
    await files_writeFileAtomic((0,external_node_path_.join)(releaseDir, document.path), renderPolicy(policy));
    await writeStepRecord(releaseDir, 'scan-image.policy', { files: [recordOf(document, document.path, ownTool)] });
}

;// CONCATENATED MODULE: ./packages/base/lib/group-by.js
/** `Map.groupBy`, which Node 20 does not have; the CLI supports Node 20. Groups are in the order of their first item. */
function groupBy(items, keyOf) {
    const groups = new Map();
    let index = 0;
    for (const item of items) {
        const key = keyOf(item, index);
        index += 1;
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [item]);
        else
            group.push(item);
    }
    return groups;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/exceptions.js

/** True if an exception names the finding by one of its identifiers (case does not matter) and, if it names a package, its package. */
function covers(exception, finding) {
    const wanted = exception.id.toUpperCase();
    if (![finding.id, ...finding.aliases].some(id => id.toUpperCase() === wanted))
        return false;
    return exception.purl === undefined || purlMatches(exception.purl, finding.package);
}
/** Every exception of a policy, with the findings that it names. `today` is a day such as `2027-01-31`. */
function applyExceptions(exceptions, findings, today) {
    return exceptions.map(exception => ({
        exception,
        expired: exception.expires < today,
        findings: findings.filter(finding => covers(exception, finding)),
    }));
}

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/verdict.js





/**
 * The verdict of a policy on the evidence; it is the same on every machine. `today` (`2027-01-31`) decides which
 * exceptions have expired. What could not be found out is `error`, which outweighs `fail`, which outweighs `pass`.
 */
function decide(policy, evidence, today) {
    if (!(0,dates/* isDay */.N)(today))
        throw new problem/* Problem */.A('decide on the evidence', {
            found: `${JSON.stringify(today)} is not a day.`,
            next: 'Give a day such as 2027-01-31.',
        });
    const exceptions = applyExceptions(policy.vulnerabilities.exceptions, evidence.findings.flatMap(document => document.findings), today);
    const failing = evidence.findings.flatMap(document => failingOf(document, policy, exceptions));
    const errors = [
        ...(evidence.release?.unusable.map(({ reason }) => reason) ?? []),
        ...unscanned(evidence),
        ...evidence.findings.flatMap(document => errorsOf(document, policy)),
    ];
    const failures = [...missing(policy, evidence), ...failureReasons(failing)];
    return {
        result: errors.length > 0 ? 'error' : failures.length > 0 ? 'fail' : 'pass',
        reasons: [...errors, ...failures],
        errors,
        warnings: exceptions.flatMap(applied => warningsOf(applied, today, evidence.release === undefined ? 'in this scan' : 'in this release')),
        exceptions,
        failing: failing.map(({ finding }) => finding),
    };
}
/** True if findings of this severity and state fail the policy, unless an exception covers them. */
function isCounted(finding, policy) {
    return (policy.vulnerabilities.fail.includes(finding.severity) &&
        (!policy.vulnerabilities['only-fixable'] || isFixable(finding)));
}
/** Accepted difference between the clocks of two machines, in hours. */
const clockSkew = 24;
function failingOf(document, policy, exceptions) {
    return document.findings
        .filter(finding => isCounted(finding, policy))
        .flatMap(finding => {
        const named = exceptions.filter(applied => applied.findings.includes(finding));
        if (named.some(applied => !applied.expired))
            return [];
        const expired = named[0]?.exception.expires;
        return [{ finding, label: targetLabel(document.target), ...(expired === undefined ? {} : { expired }) }];
    });
}
/** One sentence for each vulnerability in a package, however many platforms have it. */
function failureReasons(failing) {
    const alike = groupBy(failing, ({ finding, expired }) => {
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
/** If only findings are judged, at least one scan is needed. In a release, the policy says whether findings are required. */
function unscanned({ findings, release }) {
    return findings.length === 0 && release === undefined ? ['Nothing was scanned.'] : [];
}
function errorsOf(document, policy) {
    if (document.scanners.length === 0)
        return [`No scanner scanned ${targetLabel(document.target)}.`];
    return document.scanners.flatMap(scanner => scannerErrors(scanner, document, policy.databases['max-age-hours']));
}
function scannerErrors(scanner, document, maxAge) {
    const label = targetLabel(document.target);
    if (scanner.status === 'error')
        return [`${scanner.name} could not scan ${label}: ${scanner.error ?? 'no reason given'}`];
    const age = scanner.database.built === undefined ? undefined : (0,dates/* hoursBetween */.U)(scanner.database.built, document.scanned);
    if (age === undefined)
        return [`${scanner.name} does not say how old its database was when it scanned ${label}.`];
    if (age < -clockSkew)
        return [`${scanner.name} says that its database is from the future: ${scanner.database.built}.`];
    if (age <= maxAge)
        return [];
    return [
        `The database of ${scanner.name} was ${Math.floor(age)} hours old when it scanned ${label}; the policy accepts ${maxAge}.`,
    ];
}
/** Evidence that cannot be used is an error, and not missing. */
function missing(policy, { release }) {
    if (release === undefined)
        return [];
    const { present, unusable } = release;
    return policy.evidence.required
        .filter(kind => !present.includes(kind) && !unusable.some(one => one.kind === kind))
        .map(kind => `The policy requires ${kind}, but ${kinds[kind].requirable.absent}`);
}
const soonDays = 14;
function warningsOf({ exception, expired, findings }, today, where) {
    if (findings.length === 0)
        return [`The exception for ${exception.id} is unused: it matches no finding ${where}.`];
    const daysLeft = ((0,dates/* hoursBetween */.U)(`${today}T00:00:00Z`, `${exception.expires}T00:00:00Z`) ?? 0) / 24;
    if (expired || daysLeft > soonDays)
        return [];
    return [`The exception for ${exception.id} expires on ${exception.expires}.`];
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

// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
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
function image_index_isImage(descriptor) {
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
    const images = (document.manifests ?? []).filter(image_index_isImage);
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
        const images = (0,json/* listAt */.gT)(root.document, 'manifests').filter(image_index_isImage);
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
        throw expand_target_unusable(name, 'its index lists no image.');
    if (odd !== undefined)
        throw expand_target_unusable(name, `one of its images is for the platform ${JSON.stringify(odd)}.`);
    if (twice !== undefined)
        throw expand_target_unusable(name, `its index lists two images for ${twice}.`);
}
function expand_target_unusable(name, found) {
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

// EXTERNAL MODULE: ./packages/runner/lib/target-inputs.js
var target_inputs = __webpack_require__(6558);
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
async function findTool(name, host) {
    const path = await findProgram(programName(name), host.env.PATH ?? '');
    if (path === undefined)
        throw find_missing(name);
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
function find_missing(name) {
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

;// CONCATENATED MODULE: ./packages/scan/lib/sbom/own-paths.js



/** Paths that release-tools itself writes beside the sources. They are not part of the project, and differ from run to run. */
async function ownPaths(releaseDir) {
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

// EXTERNAL MODULE: ./packages/oci/lib/target.js
var lib_target = __webpack_require__(2209);
;// CONCATENATED MODULE: ./packages/scan/lib/sbom/syft.js






/** Maximum size of an SBOM, in bytes. That of a large image has tens of megabytes. */
const reportLimit = 256 * 1024 * 1024;
const syftSettings = {
    prefix: 'SYFT_',
    allowed: /^SYFT_(CACHE_|LOG_|PARALLELISM$|REGISTRY_(INSECURE_|CA_CERT))/,
    fixed: { SYFT_CHECK_FOR_APP_UPDATE: 'false' },
};
/** Runs syft once for all three formats. Ignores configuration files of the scanned project. Throws a Problem if syft fails. */
async function runSyft(target, options, host) {
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
    const read = async (name) => (await readLimited(file(name), reportLimit)).toString('utf8');
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
    const path = (0,external_node_path_.join)(await (0,promises_.mkdtemp)((0,external_node_path_.join)(scratch, 'sbom-')), 'syft.json');
    await files_writeFileAtomic(path, output.syft);
    return path;
}
/** True if the SBOM is about this target, and not about an earlier image of the same name. */
async function isOf(target, path) {
    if ((await fileSize(path)) === undefined)
        return false;
    // A docker archive has no digest to compare, so its SBOM may be about another one.
    if (target.digest === undefined)
        return target.kind === 'directory';
    const document = (0,json/* parseJson */.qF)((await readLimited(path, reportLimit)).toString('utf8'), path);
    return (0,json/* textAt */.$6)(document, 'source', 'metadata', 'manifestDigest') === target.digest;
}

;// CONCATENATED MODULE: ./packages/scan/lib/scanners/scanner.js
/** Maximum size of a report, in bytes. One finding has about 5 kB. */
const scanner_reportLimit = 256 * 1024 * 1024;

;// CONCATENATED MODULE: ./packages/scan/lib/scanners/scanner-failed.js


/** The Problem for a scanner that failed, with its exit code and its last error message. */
function scannerFailed(name, target, exitCode, output) {
    const lines = output.trim().split('\n').filter(Boolean);
    // Scanners write their fatal error last, after notices.
    const last = lines.findLast(line => /error|fatal|fail/i.test(line)) ?? lines.at(-1) ?? 'it printed nothing.';
    return new problem/* Problem */.A(`scan ${targetLabel(target)} with ${name}`, {
        found: `it ended with exit code ${exitCode}: ${last.slice(0, 500)}`,
        next: 'Check the network and the database of the scanner.',
        details: output.slice(-20_000),
    });
}

;// CONCATENATED MODULE: ./packages/scan/lib/scanners/grype.js







const settings = {
    prefix: 'GRYPE_',
    allowed: /^GRYPE_(DB_|LOG_)/,
    // The policy limits the age of databases, equally for all scanners.
    fixed: { GRYPE_CHECK_FOR_APP_UPDATE: 'false', GRYPE_DB_VALIDATE_AGE: 'false' },
};
/** Reads syft's own JSON, because other SBOM formats lose information. */
const grype = {
    settings,
    async run(program, target, context, host) {
        const sbom = await syftJson(target, context, host);
        const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(context.scratch, 'grype-'));
        const report = (0,external_node_path_.join)(directory, 'report.json');
        const config = (0,external_node_path_.join)(directory, 'config.yaml');
        await (0,promises_.writeFile)(config, '');
        // Without --fail-on and --only-fixed: the policy decides, and the report keeps everything.
        const args = [`sbom:${sbom}`, '--config', config, '--output', 'json', '--file', report];
        const env = programEnv(settings, host.env);
        const { exitCode, stdout, stderr } = await host.exec(program.path, args, { cwd: directory, env });
        if (exitCode !== 0)
            throw scannerFailed('grype', target, exitCode, `${stdout}${stderr}`);
        return { report: (await readLimited(report, scanner_reportLimit)).toString('utf8'), about: '' };
    },
};

;// CONCATENATED MODULE: ./packages/scan/lib/scanners/trivy-cache.js


/** Path of the metadata of trivy's database: in TRIVY_CACHE_DIR, which defaults to Go's cache directory of the user. */
function trivyMetadata(env, own) {
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

;// CONCATENATED MODULE: ./packages/scan/lib/scanners/trivy.js









const trivy_settings = {
    prefix: 'TRIVY_',
    allowed: /^TRIVY_(CACHE_DIR|CACERT|DB_REPOSITORY|JAVA_DB_REPOSITORY|SKIP_DB_UPDATE|SKIP_JAVA_DB_UPDATE|OFFLINE_SCAN|INSECURE|TIMEOUT|NON_SSL|DEBUG)$/,
    fixed: { TRIVY_SKIP_VERSION_CHECK: 'true', TRIVY_DISABLE_TELEMETRY: 'true', TRIVY_NO_PROGRESS: 'true' },
};
/** Scans the target itself: according to its documentation, trivy is less accurate with SBOMs of other programs. */
const trivy = {
    settings: trivy_settings,
    async run(program, target, { scratch, releaseDir, login }, host) {
        const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(scratch, 'trivy-'));
        const report = (0,external_node_path_.join)(directory, 'report.json');
        const run = { cwd: directory, env: { ...programEnv(trivy_settings, host.env), ...trivyLogin(login) } };
        const args = await argumentsFor(target, releaseDir, directory, report);
        const { exitCode, stdout, stderr } = await scanEvenOffline(program, args, run, host);
        if (exitCode !== 0)
            throw scannerFailed('trivy', target, exitCode, `${stdout}${stderr}`);
        const text = (await readLimited(report, scanner_reportLimit)).toString('utf8');
        return { report: text, about: await versionReport(program, run, host) };
    },
};
/** What tells trivy what to scan: the command, and the arguments after its options. */
function trivySource(source) {
    return byKind(source, {
        directory: ({ path }) => ({ command: 'fs', rest: [path] }),
        layout: ({ path }) => ({ command: 'image', rest: ['--input', path] }),
        'docker-archive': ({ path }) => ({ command: 'image', rest: ['--input', path] }),
        registry: ({ reference }) => ({ command: 'image', rest: ['--image-src', 'remote', reference] }),
    });
}
/** Trivy has no setting that limits credentials to one registry, but a docker configuration does. */
function trivyLogin(login) {
    return login === undefined ? {} : { DOCKER_CONFIG: login.dockerConfig };
}
async function argumentsFor(target, releaseDir, directory, report) {
    const { command, rest } = trivySource(target.source);
    const config = (0,external_node_path_.join)(directory, 'trivy.yaml');
    await (0,promises_.writeFile)(config, '');
    const ignores = (0,external_node_path_.join)(directory, 'no-ignores');
    await (0,promises_.writeFile)(ignores, '');
    // With the cache in memory, several scans can run in parallel. The cache on disk admits only one process.
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
        ...(await skipped(target, releaseDir)),
        ...rest,
    ];
}
async function skipped(target, releaseDir) {
    const root = (0,lib_target/* rootOf */.I)(target);
    if (root === undefined)
        return [];
    const paths = (await ownPaths(releaseDir))
        .map(path => toPosix((0,external_node_path_.relative)(root, path)))
        .filter(path => path !== '' && !path.startsWith('..'));
    return paths.flatMap(path => ['--skip-dirs', path, '--skip-files', path]);
}
/**
 * If trivy cannot update its database (server down, rate limit), scans again with the cached one, whose age the policy checks.
 * Trivy deletes the metadata of its database before a download, so they are restored first.
 */
async function scanEvenOffline(program, args, run, host) {
    const path = trivyMetadata(run.env, host.env);
    const metadata = await (0,promises_.readFile)(path).catch(() => undefined);
    const first = await host.exec(program.path, args, run);
    const skipped = run.env.TRIVY_SKIP_DB_UPDATE === 'true';
    if (first.exitCode === 0 || skipped || metadata === undefined || !/\bDB\b/.test(first.stderr))
        return first;
    await files_writeFileAtomic(path, metadata);
    const env = { ...run.env, TRIVY_SKIP_DB_UPDATE: 'true', TRIVY_SKIP_JAVA_DB_UPDATE: 'true' };
    const second = await host.exec(program.path, args, { ...run, env });
    if (second.exitCode !== 0)
        return first;
    host.warning('Trivy could not update its database, so it used the cached one. The policy checks its age.');
    return second;
}
/** The version report of trivy. It has the date of the database, which the scan report lacks. */
async function versionReport(program, run, host) {
    const { exitCode, stdout } = await host.exec(program.path, ['version', '--format', 'json'], run);
    if (exitCode !== 0)
        throw new problem/* Problem */.A('read the date of trivy’s database', {
            found: `it ended with exit code ${exitCode}.`,
            next: 'Check the installation of trivy.',
        });
    return stdout;
}

;// CONCATENATED MODULE: ./packages/scan/lib/scanners.js


/** How to run each scanner whose findings a release can have. */
const scannerPrograms = { grype: grype, trivy: trivy };

;// CONCATENATED MODULE: ./packages/scan/lib/scan/ignored-settings.js


/** Warns of variables of the scanners that have no effect, so that nobody relies on a filter that is off. */
function warnOfIgnoredSettings(host) {
    const ignored = Object.values(scannerPrograms).flatMap(({ settings }) => ignoredVariables(settings, host.env));
    if (ignored.length === 0)
        return;
    host.warning(`Ignoring ${ignored.join(', ')}: only the release policy can filter findings.`);
}

;// CONCATENATED MODULE: ./packages/base/lib/markdown/format.js
/** `1.5 MB`, `312 bytes`: decimal units, one decimal place. */
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

;// CONCATENATED MODULE: ./packages/scan/lib/scan/scan-summary.js


// The job summaries of all steps of a job may have 1 MiB in total. A row has about 300 bytes.
const rowLimit = 50;
const errorLimit = 10;
const marks = { pass: '✅', fail: '❌', error: '⚠️', review: '👀' };
/** The job summary of a scan in Markdown: verdict, findings, exceptions, scanners. Escapes all text of packages. */
function scanSummary(facts) {
    const { documents, decision, policy } = facts;
    return [
        `## ${marks[decision.result]} Vulnerabilities: ${headline(facts)}`,
        documents.map(document => `**${escapeMarkdown(targetLabel(document.target))}**: ${scan_summary_counts(document)}`).join('  \n'),
        ...(facts.sampleNote === undefined
            ? []
            : [`> **Sample databases** (${escapeMarkdown(facts.sampleNote)}): they know only a few vulnerabilities.`]),
        errorList(decision),
        findingsTable(documents, decision),
        exceptionsTable(decision.exceptions),
        decision.warnings.map(warning => `- ${escapeMarkdown(warning)}`).join('\n'),
        scannersTable(documents),
        policyLine(policy),
    ]
        .filter(section => section !== '')
        .join('\n\n');
}
function policyLine({ vulnerabilities, databases }) {
    const severities = vulnerabilities.fail.length === 0
        ? 'nothing'
        : `${vulnerabilities.fail.join(' or ')}${vulnerabilities['only-fixable'] ? ' with a fix' : ''}`;
    return `The policy fails on ${severities}, and accepts databases that are up to ${databases['max-age-hours']} hours old. Bold: the scanners disagree. –: not reported.`;
}
function headline({ decision, gate }) {
    const fail = `${format_count(new Set(decision.reasons).size, 'finding')} fail${decision.reasons.length === 1 ? 's' : ''} the policy`;
    const words = { pass: 'pass', fail, error: 'could not be decided', review: 'a review is needed' }[decision.result];
    return decision.result === 'pass' || gate ? words : `${words} (only reported: the gate is off)`;
}
/** `2 critical, 1 high; 2 with a fix; the scanners disagree on 1`, or `nothing found`. */
function scan_summary_counts({ summary }) {
    if (summary.total === 0)
        return 'nothing found';
    const each = [...findings_severity/* severities */.gO]
        .reverse()
        .filter(severity => summary.severities[severity] > 0)
        .map(severity => `${summary.severities[severity]} ${severity.toLowerCase()}`);
    const disagreements = summary.disagreements === 0 ? '' : `; the scanners disagree on ${summary.disagreements}`;
    return `${each.join(', ')}; ${summary.fixable} with a fix${disagreements}`;
}
function errorList({ errors }) {
    const shown = errors.slice(0, errorLimit).map(error => `- ${escapeMarkdown(error)}`);
    const more = errors.length - shown.length;
    return [...shown, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n');
}
/** One row for each vulnerability in a package. Those that fail the policy come first. */
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
        ...scanners/* scannerNames */.t.map(name => scanners/* scanners */.U[name].title),
        ...(several ? ['Target'] : []),
    ];
    const left = ordered.length - lines.length;
    return [
        tableRow(head),
        tableRow(head.map(() => '---')),
        ...lines,
        ...(left > 0 ? [`\n${format_count(left, 'more finding')} in \`${kinds.vulnerabilities.files.document.name}\`.`] : []),
    ].join('\n');
}
function rowsOf(documents, decision) {
    const failing = new Set(decision.failing);
    const rows = new Map();
    for (const document of documents) {
        for (const finding of document.findings) {
            const cells = cellsOf(finding, failing.has(finding) ? '❌' : excepted(finding, decision) ? 'excepted' : '');
            const row = rows.get(cells.join()) ?? { failing: failing.has(finding), cells, labels: [] };
            rows.set(cells.join(), { ...row, labels: [...row.labels, targetLabel(document.target)] });
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
        escapeMarkdown(packageLabel(finding.package)),
        fixed,
        ...scanners/* scannerNames */.t.map(name => scan_summary_opinion(finding, name)),
    ];
}
const fixWords = {
    fixed: 'yes',
    'not-fixed': 'no fix yet',
    'wont-fix': 'will not be fixed',
    unknown: 'unknown',
};
function excepted(finding, decision) {
    return decision.exceptions.some(applied => !applied.expired && applied.findings.includes(finding));
}
function scan_summary_opinion(finding, scanner) {
    const own = finding.opinions.filter(one => one.scanner === scanner).map(one => one.severity);
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
function scannersTable(documents) {
    const runs = new Map(documents.flatMap(document => document.scanners).map(run => [JSON.stringify(run), run]));
    const lines = [...runs.values()].map(run => tableRow([run.name, escapeMarkdown(run.version), state(run), built(run)]));
    return [tableRow(['Scanner', 'Version', 'State', 'Database']), tableRow(['---', '---', '---', '---']), ...lines].join('\n');
}
function state({ status, error }) {
    return status === 'ok' ? 'ok' : `**error**: ${escapeMarkdown((error ?? '').slice(0, 300))}`;
}
function built({ database }) {
    const date = database.built === undefined ? 'unknown' : escapeMarkdown(database.built.slice(0, 16).replace('T', ' '));
    return database.sample ? `${date} (sample)` : date;
}
function tableRow(cells) {
    return `| ${cells.join(' | ')} |`;
}

// EXTERNAL MODULE: ./packages/host/lib/outcome.js
var outcome = __webpack_require__(9275);
;// CONCATENATED MODULE: ./packages/scan/lib/scan/scan-gate.js



const scan_gate_shown = 3;
/** Returns the outputs. Throws FailedWithOutputs if the gate is on and the decision is not `pass`. */
function scanGate(decision, outputs, inputs, host) {
    for (const warning of decision.warnings)
        host.warning(warning);
    if (decision.result === 'pass')
        return outputs;
    const problem = scan_gate_explain(decision, workspaceRelative(host.workspace, inputs.policy));
    if (inputs.gate)
        throw new outcome/* FailedWithOutputs */.g(problem, outputs);
    host.warning(`${problem.message} The gate is off, so this step does not fail.`);
    return outputs;
}
function scan_gate_explain({ result, reasons }, policy) {
    const more = reasons.length > scan_gate_shown ? [`${reasons.length - scan_gate_shown} more in the details.`] : [];
    const found = [...reasons.slice(0, scan_gate_shown), ...more].join(' ');
    const parts = { found, details: reasons.join('\n') };
    if (result === 'error') {
        return new problem/* Problem */.A('complete the scan', {
            ...parts,
            next: 'Fix the cause, and run the step again. Until then, the result is `error`, not `pass`.',
        });
    }
    return new problem/* Problem */.A('pass the release policy', {
        ...parts,
        next: `Update the packages, or add an exception with a reason and a date to ${policy}.`,
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/merge.js



/**
 * Merges the matches of all scanners: matches of the same package that share an identifier become one finding with several
 * opinions. `ran` names the scanners that did not fail; if one of them has no match, that counts as an opinion too. The order of
 * the matches does not matter.
 */
function mergeMatches(matches, ran) {
    const split = matches.flatMap(oneByCve);
    const findings = groups(split).map(group => toFinding(group, ran));
    return findings.sort((a, b) => (0,findings_severity/* rank */.Tm)(b.severity) - (0,findings_severity/* rank */.Tm)(a.severity) || files_byBytes(merge_sortKey(a), merge_sortKey(b)));
}
/**
 * Splits a match by CVE. An advisory (ELSA, ALAS, some GHSA) may be about several CVEs, which another scanner lists separately. One
 * match per CVE makes counts agree, and an exception for one CVE does not cover the others.
 */
function oneByCve(match) {
    const cves = match.ids.filter(id => id.startsWith('CVE-'));
    if (cves.length < 2)
        return [match];
    const own = match.opinion.id;
    // A match whose own identifier is a CVE is only about that CVE. The others are related.
    return (own.startsWith('CVE-') ? [own] : cves).map(cve => ({
        ...match,
        ids: own.startsWith('CVE-') ? [own, ...match.ids.filter(id => !id.startsWith('CVE-'))] : [cve],
    }));
}
// Identifiers of single vulnerabilities. Advisories of distributors (DSA, RHSA, ALAS) collect several, so they merge nothing.
const identifier = /^(CVE|GHSA|PYSEC|GO|RUSTSEC|OSV|MAL|TEMP|NSWG-ECO)-/;
/** Union-find over (package, identifier): the groups of matches that are about the same thing. */
function groups(matches) {
    const parent = matches.map((_, index) => index);
    const find = (index) => {
        let root = index;
        while (parent[root] !== root)
            root = parent[root] ?? root;
        parent[index] = root;
        return root;
    };
    const first = new Map();
    const ambiguous = ambiguousKeys(matches);
    for (const [index, match] of matches.entries()) {
        for (const key of joinKeys(match).filter(key => !ambiguous.has(key))) {
            const other = first.get(key);
            if (other === undefined)
                first.set(key, index);
            else
                parent[find(index)] = find(other);
        }
    }
    return [...groupBy(matches, (_, index) => find(index)).values()];
}
function joinKeys(match) {
    const identifiers = match.ids.filter(id => identifier.test(id));
    return (identifiers.length > 0 ? identifiers : match.ids).map(id => `${packageKey(match.package)}\n${id}`);
}
/**
 * Identifiers under which one package has several CVEs. If they merged matches, one finding would hide all CVEs but one among its
 * aliases, and an exception for one CVE would cover the others.
 */
function ambiguousKeys(matches) {
    const cves = new Map();
    for (const match of matches) {
        const own = match.ids.filter(id => id.startsWith('CVE-'));
        for (const key of joinKeys(match))
            cves.set(key, new Set([...(cves.get(key) ?? []), ...own]));
    }
    return new Set([...cves].filter(([, own]) => own.size > 1).map(([key]) => key));
}
function toFinding(group, ran) {
    const opinions = distinct(group.map(match => match.opinion)).sort((a, b) => files_byBytes(opinionKey(a), opinionKey(b)));
    const ids = distinct(group.flatMap(match => [...match.ids, match.opinion.id])).sort(files_byBytes);
    const id = ids.find(one => one.startsWith('CVE-')) ?? ids.find(one => one.startsWith('GHSA-')) ?? ids[0] ?? '';
    const disagreement = disagreementOf(opinions, ran);
    return {
        id,
        aliases: ids.filter(one => one !== id),
        package: [...group].sort((a, b) => files_byBytes(JSON.stringify([a.opinion.scanner, a.package]), JSON.stringify([b.opinion.scanner, b.package])))[0]?.package ?? { name: '', version: '', type: '' },
        severity: (0,findings_severity/* highest */.BR)(opinions.map(opinion => opinion.severity)),
        fix: bestFix(opinions.map(opinion => opinion.fix)),
        locations: distinct(group.flatMap(match => match.locations)).sort(files_byBytes),
        opinions,
        ...(disagreement === undefined ? {} : { disagreement }),
    };
}
function disagreementOf(opinions, ran) {
    const worst = ran
        .map(scanner => opinions.filter(opinion => opinion.scanner === scanner))
        .filter(own => own.length > 0)
        .map(own => (0,findings_severity/* highest */.BR)(own.map(opinion => opinion.severity)));
    if (worst.length < ran.length)
        return 'presence';
    return worst.every(severity => (0,findings_severity/* sameSeverity */.eG)(severity, worst[0] ?? severity)) ? undefined : 'severity';
}
/** One scanner that knows a fix is enough. The versions are those of all scanners that know one. */
function bestFix(fixes) {
    const order = ['fixed', 'not-fixed', 'wont-fix', 'unknown'];
    const state = order.find(one => fixes.some(fix => fix.state === one)) ?? 'unknown';
    return { state, versions: state === 'fixed' ? distinct(fixes.flatMap(fix => fix.versions)).sort(files_byBytes) : [] };
}
function distinct(values) {
    return [...new Map(values.map(value => [JSON.stringify(value), value])).values()];
}
function opinionKey(opinion) {
    return `${opinion.scanner}\n${opinion.id}\n${opinion.source}\n${JSON.stringify(opinion)}`;
}
// Two findings of an advisory that was not merged differ only in other fields, so these are part of the key.
function merge_sortKey(finding) {
    const { name, version, purl = '' } = finding.package;
    return [name, version, finding.id, purl, JSON.stringify(finding)].join('\n');
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/sarif-rule.js

// Used if no scanner gives a score: the middle of the band that GitHub shows for the severity.
// Over 9.0 is critical, 7.0 to 8.9 high, 4.0 to 6.9 medium, 0.1 to 3.9 low.
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
/** The SARIF rule of a vulnerability, made from all its findings. */
function rule(id, findings) {
    const opinions = findings.flatMap(finding => finding.opinions);
    const severity = (0,findings_severity/* highest */.BR)(findings.map(finding => finding.severity));
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
/** The highest score, limited to the band of the severity that the report shows, so that both agree. */
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

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/sarif.js






// https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support: GitHub refuses a run with more
// results, and keeps the first 5,000.
const resultLimit = 25_000;
const locationLimit = 10;
/**
 * SARIF 2.1.0 of a scan: one run, whose `automationDetails.id` names the target, so that uploads of several images do not replace
 * each other. The most severe findings come first. Findings with a valid exception are included, but marked as suppressed.
 */
function renderSarif(document, exceptions = []) {
    const findings = document.findings.slice(0, resultLimit);
    const byId = groupBy(findings, finding => finding.id);
    const ids = [...byId.keys()];
    const prints = fingerprints(document, findings);
    return (0,json/* renderJson */.hF)({
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
/** Reports a failed scanner and a shortened list in the report itself. */
function invocation(document) {
    const failed = document.scanners
        .filter(scanner => scanner.status === 'error')
        .map(scanner => `${scanner.name}: ${scanner.error ?? 'it failed'}`);
    const left = document.findings.length - resultLimit;
    const cut = left > 0
        ? [`${left} less severe findings are left out here. ${vulnerabilities.files.document.name} has all findings.`]
        : [];
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
            scanners: [...new Set(finding.opinions.map(opinion => opinion.scanner))],
            disagreement: finding.disagreement ?? 'none',
        },
    };
}
function level(severity) {
    if ((0,findings_severity/* rank */.Tm)(severity) >= (0,findings_severity/* rank */.Tm)('HIGH'))
        return 'error';
    return severity === 'MEDIUM' ? 'warning' : 'note';
}
function message(finding) {
    const fix = finding.fix.versions.length > 0
        ? `Fixed in ${finding.fix.versions.join(', ')}.`
        : finding.fix.state === 'wont-fix'
            ? 'It will not be fixed.'
            : 'No fix is known.';
    const opinions = finding.opinions.map(opinion => `${opinion.scanner} says ${opinion.severity}`);
    return `${finding.id} in ${packageLabel(finding.package)}. ${fix} ${[...new Set(opinions)].join(', ')}.`;
}
// GitHub shows a result only if it has a path. Paths in an image are not paths of the repository, so they start with the image's name.
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
                fullyQualifiedName: finding.package.purl ?? packageLabel(finding.package),
                kind: 'package',
            },
        ],
    }));
}
/**
 * A fingerprint that stays the same after an update of the package that does not fix the vulnerability, so that the alert stays the
 * same. It does not contain the version: several versions of one package are distinguished by their order.
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
        return `${sha256(identity)}:${count}`;
    });
}

;// CONCATENATED MODULE: ./packages/scan/lib/scan/run-scanner.js




/**
 * Runs one scanner. A failure becomes a status with its reason, so that the findings of the others are still reported. The verdict
 * is then `error`.
 */
async function runScanner(name, target, context, host) {
    let program;
    try {
        program = await findTool(name, host);
        const output = await scannerPrograms[name].run(program, target, context, host);
        const { matches, database } = readReport(name, output);
        const run = { ...identity(name, program), status: 'ok', database: { ...database, ...sample(host.env) } };
        return { name, run, matches };
    }
    catch (error) {
        if (!(error instanceof problem/* Problem */.A))
            throw error;
        const failed = { status: 'error', database: sample(host.env), error: shortened((0,problem/* messageOf */.b)(error)) };
        return { name, run: { ...identity(name, program), ...failed }, matches: [] };
    }
}
function identity(name, program) {
    return program === undefined
        ? { name, version: 'unknown' }
        : { name, version: program.version, sha256: program.sha256 };
}
/** Marks the small databases of tests and demonstrations in everything that is made with them. */
function sample(env) {
    return env.RELEASE_TOOLS_SAMPLE_DATABASES ? { sample: true } : {};
}
function shortened(text) {
    return text.toWellFormed().replace(/\s+/g, ' ').slice(0, 1000);
}

;// CONCATENATED MODULE: ./packages/scan/lib/scan/scan.js




/** Scans one target with all scanners in parallel. Merges their findings, and writes them into the release directory. */
async function scanTarget(target, options, host) {
    const outcomes = await Promise.all(options.scanners.map(name => runScanner(name, target, options, host)));
    const ran = outcomes.filter(outcome => outcome.run.status === 'ok').map(outcome => outcome.name);
    const { kind, name, platform, digest } = target;
    const document = findingsDocument({
        target: {
            kind,
            name,
            ...(platform === undefined ? {} : { platform }),
            ...(digest === undefined ? {} : { digest }),
        },
        scanned: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
        scanners: outcomes.map(outcome => outcome.run),
        findings: mergeMatches(outcomes.flatMap(outcome => outcome.matches), ran),
    });
    return writeScan(target, document, options);
}
async function writeScan(target, document, { releaseDir, policy, today }) {
    const [findings, report] = [kinds.vulnerabilities.files.document, kinds.sarif.files.report];
    const scan = { document, json: findings.pathOf(target), sarif: report.pathOf(target) };
    const { exceptions } = decide(policy, { findings: [document] }, today);
    await files_writeFileAtomic((0,external_node_path_.join)(releaseDir, scan.json), renderFindings(document));
    await files_writeFileAtomic((0,external_node_path_.join)(releaseDir, scan.sarif), renderSarif(document, exceptions));
    await writeStepRecord(releaseDir, `scan-image.${targetKey(target)}`, {
        files: [recordOf(findings, scan.json, ownTool), recordOf(report, scan.sarif, ownTool)],
    });
    return scan;
}

;// CONCATENATED MODULE: ./actions/scan-image/lib/outputs.js

/** What later steps can read of a scan. */
function outputsOf(scans, decision, releaseDir) {
    const summaries = scans.map(scan => scan.document.summary);
    const sum = (numbers) => String(numbers.reduce((total, number) => total + number, 0));
    const severity = (...names) => sum(summaries.flatMap(summary => names.map(name => summary.severities[name])));
    const paths = (key) => scans.map(scan => (0,external_node_path_.join)(releaseDir, scan[key])).join('\n');
    return {
        verdict: decision.result,
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
        databases: JSON.stringify(Object.fromEntries(scans.flatMap(scan => scan.document.scanners).map(scanner => [scanner.name, scanner.database.built ?? null]))),
    };
}

;// CONCATENATED MODULE: ./actions/scan-image/lib/run.js






/** Scans the target, writes the reports, and then judges them. */
async function run(inputs, host) {
    const releaseDir = inputs['release-dir'];
    await fetchArtifacts(inputs['from-artifacts'], releaseDir, host);
    const policy = await readPolicy(inputs.policy, host);
    warnOfIgnoredSettings(host);
    const scans = await withScratch('scan', host, scratch => scanAll(inputs, policy, scratch, host));
    await writePolicy(policy, releaseDir);
    const documents = scans.map(scan => scan.document);
    const decision = decide(policy, { findings: documents }, inputs.today);
    for (const document of documents)
        host.info(`${targetLabel(document.target)}: ${scan_summary_counts(document)}.`);
    host.info(`Verdict: ${decision.result}.`);
    const sampleNote = host.env.RELEASE_TOOLS_SAMPLE_DATABASES;
    await host.summary(scanSummary({ documents, decision, policy, gate: inputs.gate, ...(sampleNote ? { sampleNote } : {}) }));
    if (inputs['to-artifact'] !== undefined)
        await storeArtifact(inputs['to-artifact'], releaseDir, host);
    return scanGate(decision, outputsOf(scans, decision, releaseDir), inputs, host);
}
async function scanAll(inputs, policy, scratch, host) {
    const credentials = (0,target_inputs/* credentialsOf */.YN)(inputs, host);
    const targets = await expandTarget(inputs.target, {
        name: inputs.name,
        platforms: inputs.platforms,
        scratch,
        env: host.env,
        ...credentials,
    });
    const login = await registryLogin(inputs.target, credentials.credentials, scratch);
    const { scanners, today, version, 'release-dir': releaseDir } = inputs;
    const scans = [];
    for (const target of targets)
        scans.push(await scanTarget(target, { releaseDir, scratch, scanners, policy, today, version, login }, host));
    return scans;
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
