export const id = 1;
export const ids = [1];
export const modules = {

/***/ 7001:
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
async function files_listFiles(directory) {
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
    await mkdir(dirname(path), { recursive: true });
    const partial = `${path}.${randomBytes(6).toString('hex')}.partial`;
    try {
        await writeFile(partial, data);
        await rename(partial, path);
    }
    catch (error) {
        await rm(partial, { force: true });
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
function kind_recordOf(file, path, madeBy) {
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
function release_names_tarballPrefix(tag) {
    return `release-${tag.replaceAll('/', '-')}`;
}
/** `release-v1.2.0.tar.gz`. Its signatures have this name with `.sig` and `.sigstore.json` appended. */
function release_names_tarballName(tag) {
    return `${release_names_tarballPrefix(tag)}.tar.gz`;
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
const evidenceKinds = register;
/** Every kind by its name. */
const register_kinds = Object.fromEntries(register.map(rule => [rule.kind, rule]));
const requirableKinds = register.filter(isRequirable).map(rule => rule.kind);
function isRequirable(rule) {
    return rule.requirable !== false;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/policy.js




// docs/schema/policy.v1.json has the same rules. A test checks that both refuse the same broken policies.
const day = (value, at) => {
    if (typeof value === 'string' && isDay(value))
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
    fail: withDefault(list(oneOf(...severity_severities), severity_severities.length), ['HIGH', 'CRITICAL']),
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
function policy_renderPolicy(policy) {
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
    const { document } = policyKind.files;
    await writeFileAtomic(join(releaseDir, document.path), renderPolicy(policy));
    await writeStepRecord(releaseDir, 'scan-image.policy', { files: [recordOf(document, document.path, ownTool)] });
}

// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
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
function paths_collision(names) {
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

;// CONCATENATED MODULE: ./packages/evidence/lib/manifest/manifest-rules.js


/** The first rule between the fields of a manifest that is broken, as a sentence; undefined if there is none. */
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
    return valid ? undefined : `source.commitTime is ${JSON.stringify(source.commitTime)}, which is not a time.`;
}
function reservedAssets({ source }) {
    const tarball = release_names_tarballName(source.tag);
    return [...unlisted, tarball, `${tarball}.sig`, `${tarball}.sigstore.json`, summaryName];
}
function repeated(list, field, names, reserved) {
    const pair = paths_collision([...reserved, ...names]);
    if (!pair)
        return undefined;
    const [first, second] = pair.map(name => JSON.stringify(name));
    if (reserved.includes(pair[0]))
        return `${list} has the ${field} ${second}, a name that the release itself uses.`;
    return first === second
        ? `${list} has the ${field} ${second} twice.`
        : `${list} has the ${field}s ${first} and ${second}, which are the same name on some systems.`;
}
/** A path cannot be both a file and a directory. */
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

;// CONCATENATED MODULE: ./packages/evidence/lib/manifest/manifest-model.js
/** The value of `schema`, and the `$id` of the JSON Schema. */
const manifestSchema = 'https://github.com/org/release-tools/blob/v1/docs/schema/manifest.v1.json';

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
        return number === 0 ? [] : [sentences[value](format_count(number, noun))];
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/manifest/manifest-shape.js



// docs/schema/manifest.v1.json has the same rules. A test checks that both refuse the same broken manifests.
const manifest_shape_line = matching(/^[^\p{Cc}\p{Cs}]{1,500}$/u, 'one line of text');
const digestHex = matching(/^[0-9a-f]{64}$/, '64 lower-case hexadecimal digits');
const manifest_shape_digest = matching(/^sha256:[0-9a-f]{64}$/, '"sha256:" and 64 lower-case hexadecimal digits');
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
const tool = object({ name: manifest_shape_line, version: manifest_shape_line, sha256: optional(digestHex) });
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
    digest: manifest_shape_digest,
    platforms: list(object({
        platform: matching(/^[a-z0-9]+[/-][a-z0-9_]+(?:[/-][a-z0-9_.]+)?$/, 'a platform like linux/amd64'),
        digest: manifest_shape_digest,
    })),
});
/** A manifest of version 1, field by field. manifest-rules.ts has the rules between fields. */
const manifestShape = object({
    schema: oneOf(manifestSchema),
    project: object({ name: manifest_shape_line, version: manifest_shape_line }),
    source: object({
        repository: webAddress,
        tag,
        commit: matching(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'a full commit id'),
        commitTime: matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, 'a time like 2026-01-31T12:00:00Z'),
    }),
    images: list(manifest_shape_image),
    builder: object({ id: manifest_shape_line, run: optional(webAddress) }),
    policy: object({ path, sha256: digestHex }),
    verdict: object({
        result: oneOf('pass', 'fail', 'review', 'error'),
        reasons: list(matching(/^[^\p{Cs}]{1,4000}$/u, 'text of at most 4000 characters')),
    }),
    previousRelease: optional(object({ tag, manifestSha256: digestHex })),
    files: list(file),
});

;// CONCATENATED MODULE: ./packages/evidence/lib/manifest/manifest.js




/** Reads and checks a whole manifest. Throws a Problem that names the place of the first wrong value. */
function parseManifest(text) {
    return checkManifest(parseYaml(text, manifestName));
}
/** The text of a manifest: keys, files and images in a fixed order, all strings quoted. Throws a Problem like parseManifest. */
function renderManifest(manifest) {
    const { files, images } = manifest;
    return renderYaml(checkManifest({
        ...manifest,
        files: [...files].sort((a, b) => byBytes(a.path, b.path)),
        images: [...images].sort((a, b) => byBytes(a.name, b.name)),
    }));
}
/**
 * The part of a manifest that stays equal if the tag is built again. Leaves out the run, the verdict, the previous release, and
 * size and digest of every file that is not reproducible by bytes. An `unverified` file is among these: a rebuild that differs
 * would not contradict the manifest. Keys are in a fixed order, so that two results can be compared as JSON.
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
    const manifest = readShape(manifestShape, value, manifestName, nextStep);
    const broken = brokenRule(manifest);
    if (broken !== undefined)
        throw new problem/* Problem */.A(`read ${manifestName}`, { found: broken, next: nextStep });
    return manifest;
}
const nextStep = 'Compare it with docs/schema/manifest.v1.json.';

;// CONCATENATED MODULE: ./packages/release/lib/publish/local.js




/** Reads an assembled release. Throws a Problem if an asset is missing, or differs from the digest in the manifest. */
async function readLocalRelease(releaseDir) {
    const manifest = parseManifest(await readOrExplain((0,external_node_path_.join)(releaseDir, register_kinds.manifest.files.document.path)));
    const listed = await Promise.all(manifest.files
        .filter(file => file.asset !== undefined)
        .map(async (file) => {
        const asset = await describe(file.asset ?? '', (0,external_node_path_.join)(releaseDir, file.path), file.mediaType);
        if (asset.sha256 !== file.sha256)
            throw changed(file.path);
        return asset;
    }));
    const { document, bundle } = register_kinds.manifest.files;
    const own = [document, bundle, register_kinds.sums.files.text].map(({ path, mediaType }) => describe(path, (0,external_node_path_.join)(releaseDir, path), mediaType));
    const beside = await besideRelease((0,external_node_path_.dirname)(releaseDir), manifest.source.tag);
    const assets = [...listed, ...(await Promise.all(own)), ...beside];
    return { manifest, notes: await readOrExplain((0,external_node_path_.join)(releaseDir, register_kinds.notes.files.text.path)), assets };
}
/** Throws a Problem if the release was assembled for a repository, tag or commit other than that of this run. */
async function requireReleaseOf(releaseDir, expected) {
    const { source } = parseManifest(await readOrExplain((0,external_node_path_.join)(releaseDir, register_kinds.manifest.files.document.path)));
    const keys = ['repository', 'tag', 'commit'];
    const wrong = keys.filter(key => source[key] !== expected[key]);
    if (wrong.length === 0)
        return;
    const named = (release) => wrong.map(key => `${key} ${release[key]}`).join(', ');
    throw new problem/* Problem */.A(`publish ${expected.tag}`, {
        found: `the release directory was assembled for ${named(source)}, but this run publishes ${named(expected)}.`,
        next: 'Publish what this run assembled: delete files of earlier runs, and name its artifact in `from-artifacts`.',
    });
}
/** The tarball, its signatures, and the verification summary. The `.sig` exists only if a key signed. */
async function besideRelease(directory, tag) {
    const tarball = release_names_tarballName(tag);
    const { path: summary, mediaType: bundle } = register_kinds['verification-summary'].files.bundle;
    const sig = `${tarball}.sig`;
    const files = [
        [tarball, 'application/gzip'],
        [`${tarball}.sigstore.json`, bundle],
        ...((await fileSize((0,external_node_path_.join)(directory, sig))) === undefined ? [] : [[sig, 'text/plain']]),
        [summary, bundle],
    ];
    return Promise.all(files.map(([name, mediaType]) => describe(name, (0,external_node_path_.join)(directory, name), mediaType)));
}
async function describe(name, path, mediaType) {
    if ((await fileSize(path)) === undefined)
        throw incomplete(name);
    return { name, path, size: (await (0,promises_.stat)(path)).size, sha256: await sha256File(path), mediaType };
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
    return new problem/* Problem */.A('publish the release', {
        found: `${path} is missing.`,
        next: 'Run `assemble-release` before this step, and hand its result over with `to-artifact` and `from-artifacts`.',
    });
}
function changed(path) {
    return new problem/* Problem */.A('publish the release', {
        found: `${path} differs from the file that ${register_kinds.manifest.files.document.path} lists.`,
        next: 'Assemble the release again, and do not change its files before you publish it.',
    });
}

// EXTERNAL MODULE: ./node_modules/.pnpm/semver@7.8.6/node_modules/semver/index.js
var node_modules_semver = __webpack_require__(2320);
;// CONCATENATED MODULE: ./packages/evidence/lib/tag.js


/** Parses a tag; undefined if it is not a version. */
function parseTag(tag) {
    const version = tag.replace(/^.*\//, '').replace(/^v/, '');
    const semver = /^\d+\.\d+\.\d+[0-9A-Za-z.+-]*$/.test(version) ? (0,node_modules_semver.parse)(version, { loose: true }) : null;
    return semver === null ? undefined : { tag, version, semver, prerelease: semver.prerelease.length > 0 };
}
/** Parses a tag that must be a version. Throws a Problem otherwise. */
function requireTag(tag) {
    const parsed = parseTag(tag);
    if (parsed !== undefined)
        return parsed;
    throw new problem/* Problem */.A(`read a version from the tag ${JSON.stringify(tag)}`, {
        found: 'it does not have the form v1.2.3, v1.2.3-rc.1 or v1.2.3rc1.',
        next: 'Tag releases with a semantic version, or set the input `tag`.',
    });
}
/** The tag of `refs/tags/…`; undefined for a branch or a pull request. */
function tagOfRef(ref) {
    return ref.startsWith('refs/tags/') ? ref.slice('refs/tags/'.length) : undefined;
}
/** True if no stable version among `published` (tags) is higher: only then may a release be GitHub's "latest". */
function isLatest(release, published) {
    if (release.prerelease)
        return false;
    const stable = published.map(parseTag).filter(other => other !== undefined && !other.prerelease);
    return stable.every(other => other === undefined || release.semver.compare(other.semver) >= 0);
}
/** True if two spellings are the same version: `1.2.0-rc.1` of a tag is `1.2.0rc1` for Python (PEP 440). */
function sameVersion(a, b) {
    return normalized(a) === normalized(b);
}
const names = { alpha: 'a', beta: 'b', c: 'rc', pre: 'rc', preview: 'rc' };
/** Normalises a version as tags need it (https://packaging.python.org/en/latest/specifications/version-specifiers/). */
function normalized(version) {
    return version
        .toLowerCase()
        .replace(/^v/, '')
        .replace(/[-_.]?(alpha|beta|preview|pre|rc|a|b|c)[-_.]?(\d*)/, (_, word, number) => `${names[word] ?? word}${Number(number)}`)
        .replace(/[-_.]?(dev|post)[-_.]?(\d*)/, (_, word, number) => `.${word}${Number(number)}`);
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

;// CONCATENATED MODULE: ./packages/release/lib/notes/notes-body.js

/** Maximum length of a body, in characters. GitHub accepts 125,000, but may count some characters differently. */
const bodyLimit = 125_000 - 1_000;
/**
 * The body of a GitHub release: the notes, and the hidden marker. If the notes are too long for GitHub, cuts them after a paragraph
 * and adds a pointer to the asset with the full notes.
 */
function bodyOf(notes, marker) {
    const text = notes.trimEnd();
    const room = bodyLimit - marker.length - pointer.length - 8;
    if (text.length <= room)
        return `${text}\n\n${marker}\n`;
    const cut = text.lastIndexOf('\n\n', room);
    return `${closeFence(text.slice(0, cut > 0 ? cut : room))}\n\n${pointer}\n\n${marker}\n`;
}
const pointer = `The notes are too long for this page. The asset \`${register_kinds.notes.files.text.path}\` has them in full.`;
/** Closes a code block that the cut left open: otherwise the following text would be code too. */
function closeFence(text) {
    const fences = text.match(/^```/gm) ?? [];
    return fences.length % 2 === 1 ? `${text}\n\`\`\`` : text;
}

;// CONCATENATED MODULE: ./packages/release/lib/publish/draft.js
/** Marks drafts of release-tools, so that a draft that a person wrote for the same tag stays unchanged. */
function marker(tag) {
    return `<!-- release-tools: ${tag} -->`;
}
/** The published release of a tag, if there is one. */
function publishedOf(releases, tag) {
    return releases.find(release => release.tag === tag && !release.draft);
}
/**
 * Finds the draft of a tag, or makes it. Two simultaneous runs may both make one. Both runs keep the draft with the lowest id.
 */
async function obtainDraft(github, tag, text, host) {
    const found = await ownDrafts(github, tag);
    const made = found.length > 0 ? undefined : await createOnce(github, tag, text);
    const [kept, ...superfluous] = made === undefined ? found : await listedWith(made, github, tag);
    if (kept === undefined)
        throw new Error(`the draft of ${tag} was neither found nor made`);
    for (const release of superfluous) {
        host.info(`Deleting the superfluous draft ${release.id}.`);
        await github.deleteRelease(release.id);
    }
    if (found.length > 0)
        host.info(`Continuing with the draft ${kept.id}.`);
    return github.updateRelease(kept.id, text);
}
/** Makes the draft once: if only the answer to a request was lost, the draft exists nevertheless. */
async function createOnce(github, tag, text) {
    let first = true;
    return github.retried('make a draft release', async () => {
        const [existing] = first ? [] : await ownDrafts(github, tag);
        first = false;
        return existing ?? github.createDraft(tag, text);
    });
}
/** All our drafts, including the one just made, which may be missing in GitHub's list for a moment. */
async function listedWith(made, github, tag) {
    const others = (await ownDrafts(github, tag)).filter(draft => draft.id !== made.id);
    return [made, ...others].sort((a, b) => a.id - b.id);
}
/** Drafts of a tag that have our marker, with the lowest id first. */
async function ownDrafts(github, tag) {
    const drafts = (await github.releases()).filter(release => release.draft && release.tag === tag && release.body.includes(marker(tag)));
    return drafts.sort((a, b) => a.id - b.id);
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./packages/release/lib/publish/published.js





/** Reads the manifest among downloaded assets. */
async function downloadedManifest(directory) {
    return parseManifest(await (0,promises_.readFile)((0,external_node_path_.join)(directory, register_kinds.manifest.files.document.path), 'utf8'));
}
/** Throws a Problem if the payloads of a published release and of the one on disk differ. Names the differences. */
function requireSamePayload(published, local) {
    const differences = payloadDifferences(published, local);
    if (differences.length === 0)
        return;
    throw new problem/* Problem */.A(`publish ${local.source.tag}`, {
        found: `it is already published with different content: ${differences.join(', ')}.`,
        next: 'Release the next version: a published release is never changed.',
    });
}
/** The differences between the payloads of two manifests, in words. */
function payloadDifferences(published, local) {
    const [theirs, ours] = [published, local].map(manifest => manifestPayload(manifest));
    const keys = [...new Set([...Object.keys(theirs ?? {}), ...Object.keys(ours ?? {})])].filter(key => key !== 'files');
    const fields = keys.filter(key => !(0,external_node_util_.isDeepStrictEqual)(theirs?.[key], ours?.[key]));
    return [...fields, ...fileDifferences(theirs?.files, ours?.files)];
}
/**
 * `unverified` files for which a rebuild gave different bytes. That contradicts nothing, because nobody has checked whether they
 * are reproducible, and the published files stay.
 */
function rebuiltDifferently(published, local) {
    const digests = new Map(local.files.map(({ path, sha256 }) => [path, sha256]));
    return published.files
        .filter(({ path, sha256, reproducible }) => reproducible === 'unverified' && digests.get(path) !== sha256)
        .map(({ path }) => path);
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

;// CONCATENATED MODULE: ./packages/base/lib/pool.js
/** Runs `work` on all items, at most `width` at a time. After a failure nothing new starts; it is thrown once all work has ended. */
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

;// CONCATENATED MODULE: ./packages/release/lib/publish/upload.js



/** Number of simultaneous uploads, as in the gh command line program. */
const width = 5;
/**
 * Gives a draft exactly these assets. Keeps an asset with the same digest, replaces one that differs or whose upload was
 * interrupted, and deletes all others.
 */
async function syncAssets(github, draft, files, host) {
    const listed = await github.assets(draft.id);
    const surplus = listed.filter(asset => !files.some(file => file.name === asset.name));
    await pool(surplus, width, asset => github.deleteAsset(asset));
    await pool(files, width, file => syncOne(github, draft, file, listed, host));
    await requireEqual(github, draft, files, host);
}
async function syncOne(github, draft, file, listed, host) {
    let known = listed;
    await github.retried(`upload ${file.name}`, async () => {
        // A failed upload may have arrived nevertheless, so every later attempt looks first.
        const existing = (known ?? (await github.assets(draft.id))).find(asset => asset.name === file.name);
        known = undefined;
        if (existing !== undefined) {
            if (await isSame(github, existing, file, host))
                return;
            await github.deleteAsset(existing);
        }
        const asset = await github.upload(draft, file.name, file.path, file.mediaType);
        if (!(await isSame(github, asset, file, host)))
            throw await corrupted(github, asset, file);
        host.info(`Uploaded ${file.name} (${file.size} bytes).`);
    });
}
/** Compares with GitHub's digest. If there is none (older servers), downloads the asset to compute it. */
async function isSame(github, asset, file, host) {
    if (asset.state !== 'uploaded' || asset.size !== file.size)
        return false;
    return (asset.digest ?? (await digestOf(github, asset, host))) === `sha256:${file.sha256}`;
}
function digestOf(github, asset, host) {
    return withScratch('asset', host, async (scratch) => {
        await github.download(asset, (0,external_node_path_.join)(scratch, 'asset'));
        return `sha256:${await sha256File((0,external_node_path_.join)(scratch, 'asset'))}`;
    });
}
async function corrupted(github, asset, file) {
    await github.deleteAsset(asset);
    return new problem/* Problem */.A(`upload ${file.name}`, {
        found: `GitHub stored ${asset.size} bytes with ${asset.digest ?? 'a different digest'}, not ${file.size} bytes with sha256:${file.sha256}.`,
        next: 'Run the job again. The asset was deleted, and the release is still a draft.',
    });
}
/** Throws a Problem unless the assets of a draft are exactly these, by size and digest. */
async function requireEqual(github, draft, files, host) {
    const assets = await github.assets(draft.id);
    const same = await Promise.all(files.map(async (file) => {
        const asset = assets.find(candidate => candidate.name === file.name);
        return asset !== undefined && isSame(github, asset, file, host);
    }));
    const wrong = files.filter((_, index) => same[index] !== true).map(file => file.name);
    const extra = assets.filter(asset => !files.some(file => file.name === asset.name)).map(asset => asset.name);
    if (wrong.length + extra.length === 0)
        return;
    throw new problem/* Problem */.A('complete the assets of the draft', {
        found: `these differ from the release directory: ${[...wrong, ...extra].join(', ')}.`,
        next: 'Add `concurrency: release-${{ github.ref }}` to the workflow, because another run may be writing to the same draft. Then run it again.',
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/cannot-check.js

/**
 * Something that a check needs is missing (a trusted root, the key of a log), so its result is not known. Any other Problem of a
 * check means that the check failed.
 */
class CannotCheck extends problem/* Problem */.A {
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
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

;// CONCATENATED MODULE: ./packages/base/lib/tar/tar-limits.js


const tar_limits_defaultLimits = { entries: 100_000, totalSize: 16 * 1024 ** 3, ratio: 400 };
const mostParents = 40;
const tar_limits_kinds = {
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
            throw damagedTar(`${name} is ${tar_limits_kinds[type] ?? `an entry of type ${JSON.stringify(type)}`}, not a regular file.`);
        if (!paths_isSafePath(type === '5' ? path.replace(/\/$/, '') : path))
            throw damagedTar(`${name} is not a path inside the archive.`);
        this.#entries += 1;
        this.#size += size;
        if (this.#entries > this.#limits.entries)
            throw damagedTar(`it has more than ${this.#limits.entries} entries.`);
        if (this.#size > this.#limits.totalSize)
            throw damagedTar(`its files have more than ${this.#limits.totalSize} bytes.`);
        this.#addName(foldedName(path), type, name);
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

;// CONCATENATED MODULE: ./packages/base/lib/tar/tar-reader.js










const ratioSlack = 16 * 1024 ** 2;
/**
 * The files of a gzipped tar, one after the other; none is kept in memory. Throws a Problem for an entry that is not a regular
 * file or a directory, a path that leads out, a path given twice, and more than `limits`.
 */
async function* readArchive(packed, limits = tar_limits_defaultLimits) {
    const chunks = packed instanceof Uint8Array ? external_node_stream_.Readable.from([packed]) : packed;
    const reader = new ByteReader(unzip(chunks, limits));
    const contents = new Contents(limits);
    try {
        for (let header = await nextHeader(reader); header; header = await nextHeader(reader)) {
            contents.add(header);
            if (header.type === '0')
                yield* oneEntry(header, reader);
            else if (header.size > 0)
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
/** Unzips up to the limit of the ratio. If the caller stops reading, the source is closed. */
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
                throw damagedTar(`it unpacks to more than ${limits.ratio} times its size.`);
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
async function* oneEntry({ path, size, mtime }, reader) {
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
    yield { path, size, mtime, body: body() };
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

// EXTERNAL MODULE: ./node_modules/.pnpm/fflate@0.8.3/node_modules/fflate/esm/index.mjs
var esm = __webpack_require__(1708);
;// CONCATENATED MODULE: ./packages/base/lib/tar/tar-writer.js








/**
 * A gzipped tar whose bytes depend only on paths and contents: bytewise order, files only, mode 0644, owner 0, one time. The
 * deflate is fflate's, which is the same on every machine and Node version, fed in pieces of one size. `mtime` is in seconds.
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
/** All files of a directory as a gzipped tar, under `prefix/` (may be empty). `mtime` is in seconds since 1970. */
async function packDirectory(directory, prefix, mtime) {
    const chunks = [];
    for await (const chunk of packFiles(filesOf(directory, prefix), mtime))
        chunks.push(chunk);
    return Buffer.concat(chunks);
}
/** The files of a directory, in the order of the archive. Throws a Problem at a path that is impossible on some systems. */
async function* filesOf(directory, prefix) {
    const paths = await listFiles(directory);
    refusePaths(paths);
    for (const path of paths.sort(byBytes)) {
        const { size } = await stat(join(directory, path));
        yield { path: posix.join(prefix, path), size, body: createReadStream(join(directory, path)) };
    }
}
function refusePaths(paths) {
    const unsafe = paths.find(path => !isSafePath(path));
    const pair = collision(paths);
    if (unsafe === undefined && !pair)
        return;
    const found = unsafe === undefined
        ? `${pair?.map(path => JSON.stringify(path)).join(' and ')} are the same file on some systems.`
        : `${JSON.stringify(unsafe)} is not a valid path on some systems.`;
    throw new Problem('pack the files', { found, next: 'Rename the file.' });
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
            throw new problem/* Problem */.A(`pack ${JSON.stringify(path)}`, {
                found: 'it changed while it was being read.',
                next: 'Run this again while nothing writes to the file.',
            });
        yield padding(size);
    }
    yield Buffer.alloc(2 * blockSize);
}
/** Pieces of exactly `size` bytes, except the last: fflate's output depends on how its input is divided. */
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

;// CONCATENATED MODULE: ./packages/evidence/lib/release/tarball.js



/** Maximum size of a signature, a manifest or another file that is read into memory, in bytes. */
const evidenceLimit = 16 * 1024 * 1024;
/** Maximum size of all these files together, in bytes. They are in memory before any signature is verified. */
const keptLimit = 256 * 1024 * 1024;
const bundles = /\.(?:sigstore\.json|intoto\.jsonl)$/;
/**
 * Reads a tarball in one pass. Takes the digests of all files, and finds out whether packing them again gives the same bytes. Keeps
 * only evidence files in memory: other content goes straight from the reader to the packer, and nothing is unpacked to disk.
 */
async function scanTarball(open, limit = keptLimit) {
    const own = (0,external_node_crypto_.createHash)('sha256');
    const again = (0,external_node_crypto_.createHash)('sha256');
    const entries = readArchive(tee(open(), chunk => own.update(chunk)));
    const first = await entries.next();
    if (first.done)
        throw damagedTar('it has no file.');
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
            throw damagedTar(`some of its files are not in the directory ${JSON.stringify(this.prefix)}.`);
        this.sorted &&= files_byBytes(this.#last, entry.path) < 0;
        this.#last = entry.path;
        const path = entry.path.slice(this.prefix.length + 1);
        return { path: entry.path, size: entry.size, body: this.#measure(path, entry) };
    }
    async *#measure(path, { body, size }) {
        const hash = (0,external_node_crypto_.createHash)('sha256');
        const chunks = [];
        const keep = bundles.test(path) || unlisted.some(name => name === path);
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
            throw damagedTar(`${JSON.stringify(path)} has ${size} bytes, more than the ${evidenceLimit} accepted.`);
        this.#keptSize += size;
        if (this.#keptSize > this.#keptLimit)
            throw damagedTar(`its signatures and statements have more than ${this.#keptLimit} bytes in total.`);
    }
}
function prefixOf(path) {
    const slash = path.indexOf('/');
    if (slash < 1)
        throw damagedTar('its files are not in a directory.');
    return path.slice(0, slash);
}
async function* tee(chunks, look) {
    for await (const chunk of chunks) {
        look(chunk);
        yield chunk;
    }
}

;// CONCATENATED MODULE: ./packages/evidence/lib/release/release-source.js







/** Opens a release directory, a folder of downloaded assets, or a tarball. Throws a Problem if the path is none of these. */
async function openRelease(path) {
    const status = await (0,promises_.stat)(path).catch(() => undefined);
    if (status?.isDirectory())
        return openDirectory(path);
    if (status?.isFile())
        return openTarball(path);
    throw new CannotCheck(`open ${path}`, {
        found: status ? 'it is neither a file nor a directory.' : 'no such file or directory.',
        next: 'Give a release directory, a folder with the assets of a release, or the tarball of a release.',
    });
}
/** Name of a file in a source; undefined if only the tarball has it. */
function nameIn(source, file) {
    return source.kind === 'assets' ? file.asset : file.path;
}
/** Assets of a GitHub release have no subdirectories. A release directory has some, but no tarball of itself. */
async function openDirectory(path) {
    const entries = await (0,promises_.readdir)(path, { withFileTypes: true });
    const isFlat = !entries.some(entry => entry.isDirectory()) || entries.some(entry => isTarballName(entry.name));
    const kind = isFlat ? 'assets' : 'directory';
    const names = await files_listFiles(path);
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
/** Reads the whole tarball once. Another check compares it with the manifest (verify/check-tarball.ts). */
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

;// CONCATENATED MODULE: ./packages/base/lib/by-kind.js
/**
 * Calls the case of the value's kind. Every kind has one, so the compiler names each place that a new kind concerns. A comparison
 * with one kind would treat a third kind like the second.
 */
function by_kind_byKind(value, cases) {
    const called = cases[value.kind];
    return called(value);
}

// EXTERNAL MODULE: ./node_modules/.pnpm/@sigstore+protobuf-specs@0.5.2/node_modules/@sigstore/protobuf-specs/dist/index.js
var protobuf_specs_dist = __webpack_require__(1443);
// EXTERNAL MODULE: ./node_modules/.pnpm/@sigstore+bundle@5.0.1/node_modules/@sigstore/bundle/dist/index.js
var bundle_dist = __webpack_require__(6028);
;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/bundle.js



const older = ['0.1', '0.2', '0.3'].map(version => `application/vnd.dev.sigstore.bundle+json;version=${version}`);
/** Maximum number of log entries or timestamps, more than any signer writes. Each costs a check of a signature. */
const maxWitnesses = 8;
/**
 * Reads a Sigstore bundle (text or parsed JSON). Checks its shape, but not its signature. Throws a Problem.
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
        throw bundle_unusable(`it is damaged (${(0,problem/* messageOf */.b)(cause)}).`, cause);
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
    return new problem/* Problem */.A('read the signature bundle', {
        found,
        next: 'Give a Sigstore bundle, as `cosign sign-blob --bundle` writes it.',
        cause,
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/certificate.js
const oids = {
    subjectAlternativeName: '2.5.29.17',
    issuer: '1.3.6.1.4.1.57264.1.8',
    issuerV1: '1.3.6.1.4.1.57264.1.1',
    sourceRepository: '1.3.6.1.4.1.57264.1.12',
    sourceCommit: '1.3.6.1.4.1.57264.1.13',
    sourceRef: '1.3.6.1.4.1.57264.1.14',
};
/**
 * True if a certificate was issued to exactly this identity by exactly this issuer. Compares bytes, and not the text that the
 * library reads from them: it matches identities as unanchored regular expressions, and drops the eighth bit of each byte.
 * https://github.com/sigstore/fulcio/blob/main/docs/oid-info.md
 */
function isIssuedTo(certificate, identity, issuer) {
    const names = [tagged(0x86, identity), tagged(0x81, identity)].map(name => wrap(0x30, name));
    const name = extension(certificate, oids.subjectAlternativeName);
    return names.some(expected => name?.equals(expected)) && isFrom(certificate, issuer);
}
/** The source that the certificate of a workflow run names; undefined for the certificate of a person or another machine. */
function certifiedSource(certificate) {
    const [repository, commit, ref] = [oids.sourceRepository, oids.sourceCommit, oids.sourceRef].map(oid => textOf(extensions(certificate, oid)));
    return repository === undefined ? undefined : { repository, commit: commit ?? '', ref: ref ?? '' };
}
/** A certificate's identity and issuer, for a message. */
function describeIdentity(certificate) {
    return `${JSON.stringify(certificate.subjectAlternativeName ?? '')}, issuer ${JSON.stringify(certificate.extensions?.issuer ?? '')}`;
}
function isFrom(certificate, issuer) {
    // The newer extension is DER text, the older one bare bytes. If a certificate has both, only the newer one matters.
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
/** The text of one DER value; undefined without a value. Empty, which no claim equals, for two values or for another type. */
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

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/public-key.js


/** Reads a public key in PEM form (SPKI), as `cosign generate-key-pair` writes it. Throws CannotCheck for anything else. */
function parsePublicKey(pem) {
    if (pem.includes('PRIVATE KEY')) {
        // The message does not repeat the text, which is a secret.
        throw public_key_unusable('it is a private key.', 'Give the public key (`cosign.pub`), and make sure that nobody else has seen the private key.');
    }
    try {
        return (0,external_node_crypto_.createPublicKey)({ key: pem, format: 'pem' });
    }
    catch (cause) {
        throw public_key_unusable('it is not a public key in PEM form.', 'Give the file that starts with `-----BEGIN PUBLIC KEY-----`.', cause);
    }
}
/** SHA-256 of the key in DER form (SPKI), in lower-case hex. Policies and reports show keys by it. */
function keyFingerprint(pem) {
    const der = parsePublicKey(pem).export({ format: 'der', type: 'spki' });
    return (0,external_node_crypto_.createHash)('sha256').update(der).digest('hex');
}
function public_key_unusable(found, next, cause) {
    return new CannotCheck('read the public key', { found, next, cause });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/refusal.js

/** What the library's error codes mean to a person. The pattern is searched in its message and in those of its causes. */
const meanings = [
    ['SIGNATURE_ERROR', /./, 'the signature was not made over this content by this signer.'],
    ['CERTIFICATE_ERROR', /expired|not valid/, 'its certificate was not valid at the signed time.'],
    [
        'CERTIFICATE_ERROR',
        /SCT/,
        'its certificate has no proof (SCT) from a certificate transparency log of the trusted root.',
    ],
    ['CERTIFICATE_ERROR', /./, 'its certificate was not issued by a certificate authority of the trusted root.'],
    ['TIMESTAMP_ERROR', /expected/, 'it has no signed time: neither a log entry with a time nor a timestamp.'],
    [
        'TIMESTAMP_ERROR',
        /./,
        'its timestamp was not made for this signature by a timestamp authority of the trusted root.',
    ],
    ['TLOG_ERROR', /expected/, 'it has no entry in a transparency log.'],
    ['TLOG_BODY_ERROR', /./, 'its log entry is about something else.'],
];
const others = 'its log entry is not valid: the log of the trusted root did not sign it.';
/** The Problem for a refusal by the library, whose own message goes to the details. */
function refusal(error) {
    const text = chain(error).join(': ');
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const meaning = meanings.find(([known, pattern]) => known === code && pattern.test(text))?.[2];
    return notVerified(meaning ?? (code.startsWith('TLOG') ? others : `it is damaged (${text}).`), text, error);
}
/** The Problem for a signature that was checked and is not valid. */
function notVerified(found, details, cause) {
    return new problem/* Problem */.A('verify the signature', {
        found,
        next: 'Do not use the file. Download it and its signature again from the publisher, and check whom you trust.',
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
;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/signed-entity.js




const hashes = new Map([
    [protobuf_specs_dist.HashAlgorithm.SHA2_256, 'sha256'],
    [protobuf_specs_dist.HashAlgorithm.SHA2_384, 'sha384'],
    [protobuf_specs_dist.HashAlgorithm.SHA2_512, 'sha512'],
]);
/** A bundle in the form that the library verifies, with the bytes of the file if it is the signature of a file. */
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
/** The earliest signed time (RFC 3339). Call it only for an entity that the library has verified. */
function signedTime(entity) {
    const times = entity.timestamps.flatMap(stamp => {
        if (stamp.$case === 'timestamp-authority')
            return [stamp.timestamp.signingTime.getTime()];
        const { inclusionPromise, integratedTime } = stamp.tlogEntry;
        return inclusionPromise === undefined ? [] : [Number(integratedTime) * 1000];
    });
    return times.length === 0 ? undefined : new Date(Math.min(...times)).toISOString();
}
/** The library compares the bundle's digest with the log's, and the signature with the data, but not the digest with the data. */
function compareDigest(data, algorithm, expected) {
    const name = hashes.get(algorithm);
    if (name === undefined)
        throw notVerified('its digest is not SHA-256, SHA-384 or SHA-512.');
    const found = (0,external_node_crypto_.createHash)(name).update(data).digest();
    if (found.equals(expected))
        return;
    throw notVerified(`it is for other content: ${name} ${expected.toString('hex')}, the file has ${found.toString('hex')}.`);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/verifiers.js


/** Verifies signatures by this key. Requires no log entries and timestamps, but checks any that exist. */
function keyVerifier(root, publicKey) {
    const material = (0,verify_dist/* toTrustMaterial */.jO)(root, () => ({ publicKey, validFor: () => true }));
    return new verify_dist/* Verifier */.BL(material, { tlogThreshold: 0, ctlogThreshold: 0, timestampThreshold: 0 });
}
/** Verifies signatures with short-lived certificates. Requires a signed time, an SCT, and, if the root has a log, a log entry. */
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
/** Throws CannotCheck if the entity has an entry of a log whose key the root does not have. */
function requireKnownLogs(entity, root) {
    const known = root.tlogs.flatMap(log => [log.logId, log.checkpointKeyId]).filter(id => id !== undefined);
    const unknown = entity.tlogEntries.find(entry => !known.some(id => id.keyId.equals(entry.logId.keyId)));
    if (unknown === undefined)
        return;
    const id = unknown.logId.keyId.toString('base64');
    throw cannotCheck(`its log entry is from a log (${id}) that the trusted root does not list.`);
}
/** The error if something is missing that the check of a signature needs. */
function cannotCheck(found, next = 'Give the trusted root of the Sigstore instance that it was made with.') {
    return new CannotCheck('check the signature', { found, next });
}
function thin(missing) {
    return cannotCheck(`the trusted root lists no ${missing}.`);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/sigstore.js









/**
 * Verifies Sigstore bundles offline. Create it once, and use it for many files. Throws a Problem if a signature is not valid, and
 * CannotCheck if that cannot be found out (no trusted root, or a log that it does not list).
 */
class SignatureVerifier {
    #root;
    #keys = [];
    #identities = [];
    #certificates;
    #repository;
    constructor(trust) {
        this.#root = trust.trustedRoot;
        const root = this.#root ?? protobuf_specs_dist.TrustedRoot.fromJSON({});
        for (const signer of trust.signers)
            by_kind_byKind(signer, {
                key: one => void this.#keys.push({ signer: one, verifier: keyVerifier(root, parsePublicKey(one.publicKey)) }),
                identity: one => void this.#identities.push(one),
            });
        this.#certificates = this.#root && certificateVerifier(this.#root);
        this.#repository = trust.repository;
    }
    /**
     * Verifies the signature of a file, given its bytes (a digest is not enough: signatures are made over the content). Refuses an
     * attestation: a statement about a file is not a signature of it.
     */
    verifyBlob(data, bundle) {
        const parsed = parseBundle(bundle);
        if (parsed.content.$case === 'messageSignature')
            return this.#verify(parsed, data);
        throw notVerified('the bundle has an attestation (DSSE), not the signature of a file.');
    }
    /**
     * Verifies an attestation and returns its statement. Does not check what the statement says: the caller checks predicate type
     * and subjects (`hasSubject`, statement.ts).
     */
    verifyStatement(bundle) {
        const parsed = parseBundle(bundle);
        if (parsed.content.$case !== 'dsseEnvelope') {
            throw notVerified('the bundle has the signature of a file, not an attestation (DSSE).');
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
            throw notVerified('it was made with a key pair, but no key is accepted.');
        // A key needs neither log nor timestamp, so they are ignored without a trusted root.
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
            throw notVerified('it was made with a certificate (keyless), but no identity is accepted.');
        }
        if (this.#certificates === undefined || this.#root === undefined) {
            throw cannotCheck('it was made with a certificate, but there is no trusted root.');
        }
        requireAuthorities(this.#root);
        requireKnownLogs(entity, this.#root);
        const certificate = attempt(this.#certificates, entity).identity ?? {};
        const signer = this.#identities.find(({ identity, issuer }) => isIssuedTo(certificate, identity, issuer));
        if (signer !== undefined)
            return { ...verified(signer, entity), ...this.#sourceOf(certificate) };
        const accepted = this.#identities.map(one => `${JSON.stringify(one.identity)}, issuer ${JSON.stringify(one.issuer)}`);
        throw notVerified(`it was made by ${describeIdentity(certificate)}, but only ${accepted.join('; or ')} is accepted.`);
    }
    #sourceOf(certificate) {
        const source = certifiedSource(certificate);
        if (this.#repository !== undefined && source?.repository !== this.#repository)
            throw notVerified(`it was made by a run of ${source?.repository ?? 'no repository'}, not of ${this.#repository}.`);
        return source === undefined ? {} : { source };
    }
}
function attempt(verifier, entity) {
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

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/check-files.js




/** Number of files that are read at the same time. More would only make a disk seek. */
const atOnce = 8;
/**
 * Compares every file of the release with the manifest, in each source, and reports files that do not belong to the release. The
 * manifest cannot list some files: for these, it compares the other sources with the first.
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
/** Summarises all files as one check, which names the first three that are wrong. */
function summarize(files, manifest) {
    const bad = files.filter(({ status }) => status === 'fail');
    const wrong = bad.length > 0 ? bad : files.filter(({ status }) => status === 'error');
    const absent = files.filter(({ status }) => status === 'absent').length;
    const elsewhere = absent > 0 ? ` Not checked: ${format_count(absent, 'file')} of the release tarball, which was not provided.` : '';
    if (wrong.length === 0) {
        const equal = `Size and digest of ${format_count(files.length - absent, 'file')} match the manifest.${elsewhere}`;
        return { name: 'files', status: 'pass', detail: [equal, ...unverified(manifest)].join(' ') };
    }
    const named = wrong.slice(0, 3).map(({ path, detail = '' }) => `${JSON.stringify(path)}: ${detail}`);
    const more = wrong.length > named.length ? [`and ${wrong.length - named.length} more.`] : [];
    return { name: 'files', status: bad.length > 0 ? 'fail' : 'error', detail: [...named, ...more].join(' ') };
}
/** A digest identifies a file, but does not prove that its source builds to it. */
function unverified({ files }) {
    return rebuildSentences(files.filter(({ reproducible }) => reproducible === 'unverified'), 'file');
}
async function checkFile(file, sources) {
    const { path, size, sha256 } = file;
    const found = await Promise.all(sources.map(source => compare(file, source).catch(check_files_unreadable)));
    const wrong = found.find(({ status }) => status === 'fail') ?? found.find(({ status }) => status === 'error');
    const best = wrong ??
        found.find(({ status }) => status === 'pass') ?? {
        status: 'absent',
        detail: 'It is only in the release tarball, which was not provided.',
    };
    return { path, size, sha256, ...best };
}
/** If the system refuses to read a file, the file is neither wrong nor known to be right. */
function check_files_unreadable(error) {
    return { status: 'error', detail: `It could not be read (${(0,problem/* messageOf */.b)(error)}).` };
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
    const tarball = release_names_tarballName(source.tag);
    return [tarball, `${tarball}.sig`, `${tarball}.sigstore.json`, summaryName];
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/signer.js


/** A signer as it is shown. Throws CannotCheck for a key that is not a public key. */
function signedBy(signer) {
    return by_kind_byKind(signer, {
        key: ({ kind, publicKey }) => ({ kind, sha256: keyFingerprint(publicKey) }),
        identity: ({ kind, identity, issuer }) => ({ kind, identity, issuer }),
    });
}
/** A signer in one line of text: `key sha256:…`, or the identity with its issuer. */
function signerText(signer) {
    return byKind(signer, {
        key: ({ sha256 }) => `key sha256:${sha256}`,
        identity: ({ identity, issuer }) => `${identity} (issuer ${issuer})`,
    });
}
/**
 * The options that tell cosign and release-tools whose signature to accept, as separate words. `keyFile` is the path of the
 * public key on the machine that runs the command.
 */
function signerOptions(signer, keyFile) {
    return by_kind_byKind(signer, {
        key: () => ['--key', keyFile],
        identity: ({ identity, issuer }) => ['--certificate-identity', identity, '--certificate-oidc-issuer', issuer],
    });
}
/** True if only a trusted root can show that a signature was made in time, with a certificate of the right authority. */
function signer_needsRoot(signer) {
    return byKind(signer, { key: () => false, identity: () => true });
}
/** True if openssl can verify the bare signature (`.sig` beside the tarball). A certificate expires too soon for that. */
function signer_hasPlainSignature(signer) {
    return by_kind_byKind(signer, { key: () => true, identity: () => false });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/report.js



/** Runs one check. A Problem makes it `fail`. Whatever prevented it (CannotCheck, a system error) makes it `error`. */
async function check(name, body) {
    try {
        const { detail, verified, status = 'pass' } = await body();
        return { name, status, detail, ...(verified ? signature(verified) : {}) };
    }
    catch (error) {
        const status = error instanceof problem/* Problem */.A && !(error instanceof CannotCheck) ? 'fail' : 'error';
        return { name, status, detail: error instanceof problem/* Problem */.A ? `${error.found}` : `${(0,problem/* messageOf */.b)(error)}.` };
    }
}
/** Prefixes the file name to the detail of a check that did not pass. */
function withFileName(file, result) {
    if (result.status === 'pass' || result.status === 'absent' || result.detail.includes(file))
        return result;
    return { ...result, detail: `${file}: ${result.detail}` };
}
/** Makes a check fail. */
function failCheck(found) {
    throw new problem/* Problem */.A('verify the release', { found, next: 'Do not use it. Download it again from its publisher.' });
}
/** The worst result of all checks and files. A failure outweighs what could not be checked. */
function resultOf(report) {
    const statuses = [...report.checks, ...report.files].map(({ status }) => status);
    if (statuses.includes('fail'))
        return 'not verified';
    return statuses.includes('error') ? 'could not check' : 'verified';
}
function signature({ signer, time }) {
    return { signedBy: signedBy(signer), ...(time === undefined ? {} : { signedAt: time }) };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/check-origin.js



/**
 * If a certificate says whose run signed, it must agree with the manifest. Otherwise, any caller of the same reusable workflow, or
 * a run of another commit, could sign for this release. Keys and identities of people do not name a run.
 */
function requireOrigin({ source: run }, { source }) {
    if (run === undefined)
        return;
    if (run.repository !== source.repository)
        failCheck(`it was signed by a run of ${run.repository}, but the release comes from ${source.repository}.`);
    if (run.commit !== source.commit)
        failCheck(`it was signed by a run of commit ${run.commit}, but the release comes from commit ${source.commit}.`);
    requireTagOfRun(run.ref, source.tag, 'it was signed by a run');
}
/**
 * A key may sign for several projects, and the workflow of another repository signs for every repository that calls it. Only the
 * verifier can say which repository is meant. Throws CannotCheck if that is needed, but not given.
 */
function requireRepository({ signer, source: run }, { source }, { repository }) {
    if (repository !== undefined && source.repository !== repository)
        failCheck(`the release comes from ${source.repository}, not from ${repository}.`);
    if (repository !== undefined || run === undefined)
        return;
    const shared = by_kind_byKind(signer, {
        key: () => undefined,
        identity: ({ identity }) => (identity.startsWith(`${source.repository}/`) ? undefined : identity),
    });
    if (shared === undefined)
        return;
    throw new CannotCheck('verify the release', {
        found: `it is signed by a workflow that other repositories can also call (${shared}). ` +
            'Give --source-repository with the repository that you expect.',
        next: `Check that you expect ${source.repository}, which the release names.`,
    });
}
/** If a tag started the run, it must be the tag of the release. A run of a branch is identified by its commit only. */
function requireTagOfRun(ref, tag, what) {
    if (ref.startsWith('refs/tags/') && ref !== `refs/tags/${tag}`)
        failCheck(`${what} of ${ref}, but the release comes from refs/tags/${tag}.`);
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
/** True if the file is part of the release, whether or not it was provided. */
function isListed(manifest, path) {
    return unlisted.some(name => name === path) || manifest.files.some(file => file.path === path);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/check-images.js





/** Predicate type that `cosign sign` (3.x) writes. https://github.com/sigstore/cosign/blob/main/specs/BUNDLE_SPEC.md */
const imageSignatureType = 'https://sigstore.dev/cosign/sign/v1';
/** One check for each image: it must have a valid signature of its digest. */
async function checkImages(manifest, read, verifier) {
    return Promise.all(manifest.images.map(async (image) => withFileName(imageSignature.files.bundle.pathOf(image.name), await check(`image ${image.name}`, () => checkImage(image, manifest, read, verifier)))));
}
async function checkImage(image, manifest, read, verifier) {
    const path = imageSignature.files.bundle.pathOf(image.name);
    if (!isListed(manifest, path))
        return { status: 'absent', detail: `${image.repository} has no signature in the release.` };
    const bundle = await read(path);
    if (!bundle)
        return { status: 'absent', detail: 'Its signature is only in the release tarball, which was not provided.' };
    const verified = verifier.verifyStatement(bundle);
    requireOrigin(verified, manifest);
    const { predicateType } = verified.statement;
    if (predicateType !== imageSignatureType)
        failCheck(`its predicate is ${JSON.stringify(predicateType)}, not ${imageSignatureType}.`);
    if (!hasSubject(verified.statement, image.digest.slice('sha256:'.length)))
        failCheck(`it is the signature of a different image, not of ${image.digest}.`);
    return { detail: `${image.repository}@${image.digest} is signed.`, verified };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/in-toto/provenance.js

/** https://slsa.dev/spec/v1.1/provenance */
const provenanceType = 'https://slsa.dev/provenance/v1';
/** docs/buildtypes/workflow-v1.md explains it. */
const buildType = 'https://github.com/org/release-tools/blob/v1/docs/buildtypes/workflow-v1.md';
/** The statement about what a run built. Sorts subjects and dependencies, and contains no time. */
function provenanceStatement(run, subjects, dependencies) {
    return {
        _type: 'https://in-toto.io/Statement/v1',
        subject: inOrder(subjects),
        predicateType: provenanceType,
        predicate: { buildDefinition: buildDefinition(run, dependencies), runDetails: runDetails(run) },
    };
}
/** The part of the statement that a rebuild must reproduce: without what differs between two runs of the same build. */
function rebuildable(statement) {
    const { buildDefinition, runDetails } = statement.predicate;
    return { ...statement, predicate: { buildDefinition, runDetails: { builder: runDetails.builder } } };
}
/** The descriptors without duplicates, in bytewise order of their names (or addresses) and digests. */
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
/** Splits `owner/name/path@ref`. The path may contain `@`; the ref starts at `@refs/`, or after the last `@` if it is a commit. */
function parseWorkflowRef(text) {
    const full = text.indexOf('@refs/');
    const at = full === -1 ? text.lastIndexOf('@') : full;
    const [owner = '', name = '', ...path] = text.slice(0, at === -1 ? undefined : at).split('/');
    return { repository: `${owner}/${name}`, path: path.join('/'), ref: at === -1 ? '' : text.slice(at + 1) };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/check-provenance.js








const provenancePath = provenance.files.bundles.path;
/** Maximum number of bundles. Each job of a build matrix writes one. */
const mostBundles = 1000;
/** Checks the provenance of the release, as one check. */
async function checkProvenance(manifest, read, verifier) {
    const result = await check('provenance', () => checkBundles(manifest, read, verifier));
    return [withFileName(provenancePath, result)];
}
/**
 * Every bundle must have a valid signature and be SLSA provenance of this commit. Together, their subjects must be the artifacts
 * and images of the release: all of them and nothing else.
 */
async function checkBundles(manifest, read, verifier) {
    if (!isListed(manifest, provenancePath))
        return { status: 'absent', detail: 'The release has no provenance.' };
    const bytes = await read(provenancePath);
    if (!bytes)
        return failCheck(`${provenancePath} is missing.`);
    const all = bundleLines(bytes.toString()).map(line => verifier.verifyStatement(line));
    for (const one of all) {
        requireOrigin(one, manifest);
        checkStatement(one.statement, manifest);
    }
    checkSubjects(all.flatMap(({ statement }) => statement.subject), manifest);
    const [verified] = all;
    return { detail: check_provenance_describe(manifest), ...(verified ? { verified: verified } : {}) };
}
/** The lines of a JSON Lines file of bundles. The last line may lack its line break. */
function bundleLines(text) {
    const lines = text.split('\n').filter(line => line.trim() !== '');
    if (lines.length === 0)
        failCheck('it has no bundle.');
    if (lines.length > mostBundles)
        failCheck(`it has ${lines.length} bundles, more than the ${mostBundles} accepted.`);
    return lines;
}
function checkStatement(statement, { source }) {
    if (statement.predicateType !== provenanceType)
        failCheck(`its predicate is ${JSON.stringify(statement.predicateType)}, not ${provenanceType}.`);
    checkSources(gitSources(statement.predicate), source);
}
/** The sources must include this commit of this repository. They may include other repositories. */
function checkSources(sources, { repository, commit, tag }) {
    const own = sources.filter(({ uri }) => uri === `git+${repository}` || uri.startsWith(`git+${repository}@`));
    if (own.length === 0) {
        const others = sources.map(({ uri }) => uri).join(', ');
        failCheck(`it names no commit of ${repository}${others === '' ? '' : `, only of ${others}`}.`);
    }
    if (!own.some(one => one.commit === commit))
        failCheck(`it is about commit ${own.map(one => one.commit).join(', ')}, but the release comes from commit ${commit}.`);
    for (const { uri } of own)
        requireTagOfRun(uri.slice(`git+${repository}@`.length), tag, 'it is about a build');
}
/** Commits among the resolved dependencies. A predicate of another shape has none. */
function gitSources(predicate) {
    return (0,json/* listAt */.gT)(predicate, 'buildDefinition', 'resolvedDependencies').flatMap(dependency => {
        const commit = (0,json/* textAt */.$6)(dependency, 'digest', 'gitCommit');
        return commit === undefined ? [] : [{ uri: (0,json/* textAt */.$6)(dependency, 'uri') ?? '', commit }];
    });
}
function checkSubjects(subjects, manifest) {
    const expected = expectedSubjects(manifest);
    const found = new Map(subjects.map(({ digest, name }) => [digest.sha256 ?? '', name]));
    for (const { digest, name } of subjects) {
        const names = expected.get(digest.sha256 ?? '');
        if (!names)
            failCheck(`its subject ${JSON.stringify(name)} (sha256:${digest.sha256}) is not an artifact or image of the release.`);
        if (name !== undefined && names.file && !names.all.has(external_node_path_.posix.basename(name)))
            failCheck(`its subject ${JSON.stringify(name)} has the digest of ${[...names.all].join(', ')}.`);
    }
    for (const [digest, { all }] of expected)
        if (!found.has(digest))
            failCheck(`it does not cover ${[...all].join(', ')} (sha256:${digest}).`);
}
/** Names by SHA-256. Subjects must have the names of artifacts, but images may have other names. */
function expectedSubjects({ files, images }) {
    const expected = new Map();
    const add = (sha256, name, file) => {
        const known = expected.get(sha256) ?? { all: new Set(), file };
        expected.set(sha256, { all: known.all.add(name), file: known.file && file });
    };
    for (const { path, sha256 } of files)
        if (isArtifact(path))
            add(sha256, external_node_path_.posix.basename(path), true);
    for (const { digest, repository, platforms } of images) {
        for (const one of [digest, ...platforms.map(({ digest }) => digest)])
            add(one.slice('sha256:'.length), repository, false);
    }
    return expected;
}
function check_provenance_describe({ files, images }) {
    const artifacts = files.filter(({ path }) => isArtifact(path)).length;
    return `SLSA provenance v1 covers ${format_count(artifacts, 'artifact')} and ${format_count(images.length, 'image')}.`;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/check-kinds.js



/** For kinds of which only the digests of their files are checked, which check-files.ts does. */
const byDigest = async () => [];
/** For kinds that verify.ts checks separately: before it trusts anything else, or after it has read the whole release. */
const apart = async () => [];
/** How each kind is verified. The compiler requires a line for each new kind. */
const checks = {
    artifacts: byDigest,
    sbom: byDigest,
    vulnerabilities: byDigest,
    sarif: byDigest,
    'test-results': byDigest,
    'test-statement': byDigest,
    coverage: byDigest,
    policy: apart,
    provenance: checkProvenance,
    'image-signature': checkImages,
    'verify-log': byDigest,
    notes: byDigest,
    page: byDigest,
    manifest: apart,
    sums: apart,
    'verification-summary': apart,
};
/** The checks of all kinds, in the order of the register. */
async function checkKinds(...release) {
    const done = await Promise.all(evidenceKinds.map(({ kind }) => checks[kind](...release)));
    return done.flat();
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./packages/evidence/lib/verify/check-manifest.js






/**
 * Checks the manifest. Trusts nothing in it before its signature is verified. `manifest` is undefined if a check did not pass; then
 * nothing else in the release can be checked.
 */
async function check_manifest_checkManifest(source, verifier, trust) {
    let bytes = new Uint8Array();
    let verified;
    const signed = await check('manifest signature', async () => {
        bytes = (await source.read(manifestName)) ?? failCheck(`${manifestName} is missing.`);
        const bundle = (await source.read(manifestBundleName)) ?? failCheck(`${manifestBundleName} is missing.`);
        verified = verifier.verifyBlob(bytes, bundle);
        return { detail: `${manifestName} is signed.`, verified };
    });
    if (signed.status !== 'pass')
        return { checks: [withFileName(manifestBundleName, signed)] };
    let manifest;
    const parsed = await check('manifest', () => {
        if (!(0,external_node_buffer_.isUtf8)(bytes))
            failCheck('it is not valid UTF-8.');
        const read = parseManifest(Buffer.from(bytes).toString());
        if (verified !== undefined)
            requireOrigin(verified, read);
        if (verified !== undefined)
            requireRepository(verified, read, trust);
        manifest = read;
        return {
            detail: `${manifestName} lists ${format_count(read.files.length, 'file')} and ${format_count(read.images.length, 'image')}.`,
        };
    });
    return { checks: [signed, withFileName(manifestName, parsed)], ...(manifest ? { manifest } : {}) };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/check-summary.js








/** https://slsa.dev/spec/v1.1/verification_summary */
const summaryType = 'https://slsa.dev/verification_summary/v1';
/**
 * Checks the verification summary (VSA) beside the release, if it exists. It must have a valid signature, be about this release,
 * be reached by the policy of the release, and say PASSED.
 */
async function checkSummary(beside, whole, verifier) {
    const path = (0,external_node_path_.join)(beside, summaryName);
    if ((await sizeIfThere(path)) === undefined)
        return { status: 'absent', detail: `${summaryName} was not provided.` };
    const lines = bundleLines((await readLimited(path, evidenceLimit)).toString());
    const all = lines.map(line => verifier.verifyStatement(line));
    for (const one of all) {
        requireOrigin(one, whole.manifest);
        check_summary_checkStatement(one.statement, whole);
    }
    const [verified] = all;
    return { detail: 'The verification summary says PASSED.', ...(verified ? { verified } : {}) };
}
function check_summary_checkStatement({ predicateType, predicate, subject }, whole) {
    if (predicateType !== summaryType)
        failCheck(`its predicate is ${JSON.stringify(predicateType)}, not ${summaryType}.`);
    check_summary_checkSubjects(subject, whole);
    const { verificationResult, policy } = (predicate ?? {});
    if (verificationResult !== 'PASSED')
        failCheck(`it says ${JSON.stringify(verificationResult)}, not "PASSED".`);
    const sha256 = policy?.digest?.sha256;
    if (sha256 === undefined)
        failCheck('it does not name its policy.');
    if (sha256 !== whole.manifest.policy.sha256)
        failCheck(`it was reached by a different policy (sha256:${sha256}).`);
}
/** At least one subject must be this release. One about a tarball that was not provided proves nothing. */
function check_summary_checkSubjects(subjects, { manifest, manifestSha256, tarballSha256 }) {
    const known = [manifestSha256, tarballSha256];
    const others = subjects.filter(({ digest }) => !known.includes(digest.sha256));
    const wrong = others.find(({ name }) => tarballSha256 !== undefined || name !== release_names_tarballName(manifest.source.tag));
    if (wrong)
        failCheck(`it is about ${JSON.stringify(wrong.name ?? wrong.uri)} (sha256:${wrong.digest.sha256}), which is not this release.`);
    if (others.length < subjects.length)
        return;
    throw new CannotCheck('verify the release', {
        found: 'it is about the release tarball, which was not provided.',
        next: 'Download the tarball too.',
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/manifest/sums.js


const what = `read ${sumsName}`;
const lineForm = /^([0-9a-f]{64}) {2}(.+)$/u;
/** The format of `sha256sum`, in bytewise order of the paths: `sha256sum --check` reads it. */
function renderSums(sums) {
    return [...sums]
        .sort((a, b) => files_byBytes(a.path, b.path))
        .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
        .join('');
}
/** The lines of a SHA256SUMS file. Throws a Problem at a malformed line, an unsafe path, or a path that is listed twice. */
function parseSums(text) {
    if (text !== '' && !text.endsWith('\n'))
        throw new problem/* Problem */.A(what, { found: 'its last line is incomplete.', next: 'Download the file again.' });
    const sums = text.split('\n').slice(0, -1).map(parseLine);
    const twice = paths_collision(sums.map(({ path }) => path));
    if (twice)
        throw new problem/* Problem */.A(what, { found: `it lists ${JSON.stringify(twice[1])} twice.`, next: 'Download the file again.' });
    return sums;
}
function parseLine(line, index) {
    const [, sha256, path] = lineForm.exec(line) ?? [];
    if (sha256 === undefined || path === undefined || !paths_isSafePath(path)) {
        throw new problem/* Problem */.A(what, {
            found: `line ${index + 1} is ${JSON.stringify(line.slice(0, 100))}.`,
            next: 'Write each line as a SHA-256 in lower-case hex, two spaces, and a relative path.',
        });
    }
    return { path, sha256 };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/check-sums.js



/** The SHA256SUMS of a release. It lists every file of the manifest, the manifest, and its signature. */
function releaseSums(manifest, own) {
    const listed = manifest.files.map(({ path, sha256 }) => ({ path, sha256 }));
    return renderSums([
        ...listed,
        { path: manifestName, sha256: own.manifest },
        { path: manifestBundleName, sha256: own.bundle },
    ]);
}
/** Compares SHA256SUMS, byte for byte, with what it must be. Names the first line that differs. */
async function checkSums(manifest, source) {
    const bytes = (await source.read(sumsName)) ?? failCheck(`${sumsName} is missing.`);
    const own = await Promise.all([source.measure(manifestName), source.measure(manifestBundleName)]);
    const expected = releaseSums(manifest, { manifest: own[0].sha256, bundle: own[1].sha256 });
    if (bytes.equals(Buffer.from(expected)))
        return { detail: `${sumsName} lists the digests of all ${manifest.files.length + 2} files.` };
    return failCheck(`${sumsName} ${difference(parseSums(bytes.toString()), parseSums(expected))}`);
}
function difference(found, expected) {
    const digests = new Map(found.map(({ path, sha256 }) => [path, sha256]));
    const wrong = expected.find(({ path, sha256 }) => digests.get(path) !== sha256);
    if (wrong)
        return `has ${digests.has(wrong.path) ? 'a different digest for' : 'no line for'} ${JSON.stringify(wrong.path)}.`;
    const paths = new Set(expected.map(({ path }) => path));
    const extra = found.find(({ path }) => !paths.has(path));
    return extra ? `lists ${JSON.stringify(extra.path)}, which is not part of the release.` : 'is not in bytewise order.';
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/check-tarball.js











/** GitHub accepts only assets below 2 GiB. */
const tarballLimit = 2 * 1024 ** 3;
/** Checks that the tarball is the packed release directory: same files, same order, same time, same bytes. */
function checkRepacked({ canonical, prefix, mtime }, { source }) {
    const wanted = release_names_tarballPrefix(source.tag);
    if (prefix !== wanted)
        failCheck(`its files are in ${JSON.stringify(prefix)}, not in ${JSON.stringify(wanted)}.`);
    if (mtime * 1000 !== Date.parse(source.commitTime))
        failCheck(`its time is ${new Date(mtime * 1000).toISOString()}, not that of the commit, ${source.commitTime}.`);
    if (!canonical)
        failCheck('packing its content again gives different bytes.');
    return { detail: 'Packing its content again gives the same bytes.' };
}
/**
 * Checks the signatures of the tarball: its bundle, and with a key also its `.sig`, as `openssl dgst -sha256 -verify` does. Among
 * assets, none may be missing; elsewhere, a person may have downloaded only the tarball.
 */
async function checkTarballSignatures(tarball, required, { verifier, trust, manifest }) {
    const name = (0,external_node_path_.basename)(tarball);
    const bundle = await check('tarball signature', async () => {
        const passed = await checkBundle(tarball, name, required, verifier);
        requireOrigin(passed.verified ?? {}, manifest);
        return passed;
    });
    const needsSig = required && bundle.signedBy !== undefined && signer_hasPlainSignature(bundle.signedBy);
    const sig = await check('tarball .sig', () => checkSig(tarball, name, needsSig, trust));
    return [withFileName(`${name}.sigstore.json`, bundle), withFileName(`${name}.sig`, sig)];
}
async function checkBundle(tarball, name, required, verifier) {
    const path = `${tarball}.sigstore.json`;
    if ((await sizeIfThere(path)) === undefined)
        return missing(`${name}.sigstore.json`, required);
    const verified = verifier.verifyBlob(await readLimited(tarball, tarballLimit), await readLimited(path, evidenceLimit));
    return { detail: `${name} is signed.`, verified };
}
async function checkSig(tarball, name, required, { signers }) {
    const path = `${tarball}.sig`;
    if ((await sizeIfThere(path)) === undefined)
        return missing(`${name}.sig`, required);
    const keys = signers.flatMap(signer => by_kind_byKind(signer, { key: one => [{ signer: one, key: parsePublicKey(one.publicKey) }], identity: () => [] }));
    if (keys.length === 0)
        throw new CannotCheck('verify the release', {
            found: 'it is a signature by a key, but no key was given.',
            next: 'Give the key.',
        });
    const signature = check_tarball_decode((await readLimited(path, 64 * 1024)).toString());
    const data = await readLimited(tarball, tarballLimit);
    const found = keys.find(({ key }) => isSignature(data, key, signature)) ??
        failCheck('the signature was not made over this content by the key.');
    return {
        detail: 'It is valid, checked as `openssl dgst -sha256 -verify` does.',
        verified: { signer: found.signer, logged: false },
    };
}
function missing(name, required) {
    return required ? failCheck(`${name} is missing.`) : { status: 'absent', detail: `${name} was not provided.` };
}
function check_tarball_decode(text) {
    if (!/^[A-Za-z0-9+/]+={0,2}\s*$/.test(text))
        failCheck('it is not one line of base64.');
    return Buffer.from(text, 'base64');
}
/** Ed25519 keys sign the bytes; all others sign their SHA-256. */
function isSignature(data, key, signature) {
    return (0,external_node_crypto_.verify)(key.asymmetricKeyType === 'ed25519' ? null : 'sha256', data, key, signature);
}
/**
 * Finds the tarball of a release: the source itself, or the file beside it with the name that the tag gives. Undefined if it does
 * not exist. Throws a Problem if it is missing among assets that have a signature of it.
 */
async function findTarball(source, name) {
    if (source.kind === 'tarball')
        return source;
    const path = (0,external_node_path_.join)(source.beside, name);
    if ((await sizeIfThere(path)) !== undefined)
        return openTarball(path);
    const signed = source.kind === 'assets' && source.names.some(other => other === `${name}.sig` || other === `${name}.sigstore.json`);
    return signed ? failCheck(`${name} is missing, although its signature was provided.`) : undefined;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/check-verdict.js


/** Checks the verdict of the release's own policy, for which the signature of the manifest vouches. */
function checkVerdict({ verdict, policy }) {
    const { result, reasons } = verdict;
    if (result === 'pass')
        return { detail: `The evidence passes ${policy.path}.` };
    const detail = [`The verdict by ${policy.path} is ${JSON.stringify(result)}.`, ...reasons].join(' ');
    if (result === 'error')
        throw new CannotCheck('verify the release', { found: detail, next: 'Ask the publisher of the release.' });
    return failCheck(detail);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/verify.js













const words = {
    directory: 'a release directory',
    assets: 'the assets of a GitHub release',
    tarball: 'the tarball of a release',
};
/**
 * Verifies a release offline, as anybody can. `path` is a release directory, a folder of downloaded assets, or the tarball. Trusts
 * nothing in the release before the signature of its manifest is verified. The report has everything that is wrong. Throws a
 * Problem only if `trust` is unusable, for example if a key in it is not a public key.
 */
async function verifyRelease(path, trust) {
    const verifier = new SignatureVerifier(trust);
    let source;
    const opened = await check('release', async () => {
        source = await openRelease(path);
        return { detail: `Read as ${words[source.kind]}.` };
    });
    if (!source)
        return conclude([opened], []);
    const { checks, manifest } = await check_manifest_checkManifest(source, verifier, trust);
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
        summarize(files, manifest),
        await check(sumsName, () => checkSums(manifest, source)),
        ...(await checkKinds(manifest, read, verifier)),
        await check('verdict', () => checkVerdict(manifest)),
        ...ofTarball,
        await checkWhole(opened, tarball),
    ];
    return { checks, files };
}
async function checkTarball(opened) {
    const { source, manifest } = opened;
    let tarball;
    const name = release_names_tarballName(manifest.source.tag);
    const content = await check('tarball', async () => {
        tarball = await findTarball(source, name);
        return tarball
            ? checkRepacked(tarball.repacked, manifest)
            : { status: 'absent', detail: `${name} was not provided.` };
    });
    if (content.status === 'absent')
        return { checks: [content] };
    const path = source.kind === 'tarball' ? source.path : (0,external_node_path_.join)(source.beside, name);
    const signatures = await checkTarballSignatures(path, source.kind === 'assets', opened);
    return { ...(tarball ? { tarball } : {}), checks: [withFileName((0,external_node_path_.basename)(path), content), ...signatures] };
}
async function checkWhole({ source, manifest, verifier }, tarball) {
    const { sha256: manifestSha256 } = await source.measure(manifestName);
    const whole = { manifest, manifestSha256, ...(tarball ? { tarballSha256: tarball.repacked.sha256 } : {}) };
    return withFileName(summaryName, await check('verification summary', () => checkSummary(source.beside, whole, verifier)));
}
function conclude(checks, files) {
    return { result: resultOf({ checks, files }), checks, files };
}
function identify({ project, source }) {
    const { repository, tag, commit, commitTime } = source;
    return { project: project.name, version: project.version, tag, repository, commit, commitTime };
}

;// CONCATENATED MODULE: ./packages/release/lib/publish/verify-download.js




const verify_download_width = 5;
/** Downloads all assets of a release into an empty directory. */
async function downloadAssets(github, release, directory) {
    await (0,promises_.mkdir)(directory, { recursive: true });
    const assets = await github.assets(release.id);
    // The names come from the network, and become names of files.
    for (const { name } of assets)
        requireFlat(name);
    await pool(assets, verify_download_width, asset => github.download(asset, (0,external_node_path_.join)(directory, asset.name)));
}
/** Verifies a directory of downloaded assets as anybody can: with a trust that is not part of the release. */
async function verifyAsConsumer(directory, trust) {
    const report = await verifyRelease(directory, trust);
    if (report.result === 'verified')
        return report;
    const bad = report.checks.filter(check => check.status === 'fail' || check.status === 'error');
    throw new problem/* Problem */.A('verify the downloaded release', {
        found: `the result is "${report.result}": ${bad.map(check => `${check.name}: ${check.detail}`).join(' ')}`,
        next: 'Check the inputs `key`, `certificate-identity` and `trusted-root`, which say whom to trust.',
        details: report.checks.map(check => `${check.status}  ${check.name}: ${check.detail}`).join('\n'),
    });
}
function requireFlat(name) {
    if (/^[A-Za-z0-9._+-]+$/.test(name) && name !== '.' && name !== '..')
        return;
    throw new problem/* Problem */.A('download the assets of the release', {
        found: `there is an asset named ${JSON.stringify(name)}.`,
        next: 'Delete it from the release: release-tools does not make such names.',
    });
}

;// CONCATENATED MODULE: ./packages/release/lib/publish/publish.js









/**
 * Publishes an assembled release: draft, upload, download, verify, publish. What cannot be undone comes last. Each step finds what
 * an interrupted run left, so that a second run gives the same release.
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
    const report = await verifyDownload(github, draft, trust, host);
    // Only what was verified is made public: the draft must not have changed since.
    await requireEqual(github, draft, local.assets, host);
    return { ...(await makePublic(github, draft, local, host)), report, assets: local.assets, already: false };
}
/** Verifies and compares a public release. Never changes it. */
async function publish_confirm(github, release, local, trust, host) {
    host.info(`${release.tag} is already published. Verifying it.`);
    const compare = (published) => {
        requireSamePayload(published, local.manifest);
        for (const path of rebuiltDifferently(published, local.manifest))
            host.warning(`A rebuild of ${path} gave different bytes. The published file stays unchanged.`);
    };
    const report = await verifyDownload(github, release, trust, host, compare);
    return { release, report, latest: await wouldBeLatest(github, release.tag), assets: local.assets, already: true };
}
async function makePublic(github, draft, local, host) {
    const { tag, commit } = local.manifest.source;
    // Checked again, because the tag may have moved. After this moment, nothing can be undone.
    await requireTagAt(github, tag, commit);
    const latest = await wouldBeLatest(github, tag);
    await github.updateRelease(draft.id, { ...publish_textOf(local), draft: false, make_latest: latest ? 'true' : 'false' });
    const release = await github.release(draft.id);
    host.info(`Published ${release.url}${release.immutable ? ' (immutable)' : ''}.`);
    return { release, latest };
}
async function verifyDownload(github, release, trust, host, check = () => { }) {
    return withScratch('download', host, async (scratch) => {
        await downloadAssets(github, release, scratch);
        const report = await verifyAsConsumer(scratch, trust);
        check(await downloadedManifest(scratch));
        return report;
    });
}
async function wouldBeLatest(github, tag) {
    const published = (await github.releases()).filter(release => !release.draft && !release.prerelease);
    return isLatest(requireTag(tag), published.map(release => release.tag));
}
function publish_textOf({ manifest, notes }) {
    const { tag } = manifest.source;
    return { name: tag, body: bodyOf(notes, marker(tag)), prerelease: requireTag(tag).prerelease };
}
/** Throws a Problem unless the tag points at the commit that was built: GitHub would otherwise publish something else. */
async function requireTagAt(github, tag, commit) {
    const found = await github.tagCommit(tag);
    if (found === commit)
        return;
    throw new problem/* Problem */.A(`release ${tag}`, {
        found: found === undefined
            ? 'the repository has no such tag.'
            : `the tag points at ${found}, but this run built ${commit}.`,
        next: found === undefined
            ? `Push the tag first: git push origin ${tag}`
            : 'Release the next version: the tag was moved, and tags of releases must not move.',
    });
}
function requirePassed(manifest) {
    if (manifest.verdict.result === 'pass')
        return;
    throw new problem/* Problem */.A(`publish ${manifest.source.tag}`, {
        found: `the verdict of the policy is "${manifest.verdict.result}": ${manifest.verdict.reasons.join(' ')}`,
        next: 'Fix what the reasons name, or add a dated exception to the policy.',
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/release/release-dir.js




/** The directory beside the release directory with OCI layouts of the images to push, one directory per image. */
const release_dir_layoutsDirName = 'image-layouts';
/** Step records lie beside the release directory (`release.records/`), because everything in it is part of the release. */
function recordsDir(releaseDir) {
    return (0,external_node_path_.join)((0,external_node_path_.dirname)(releaseDir), `${(0,external_node_path_.basename)(releaseDir)}.records`);
}
/**
 * Writes the record of a step. `name` names step and target (`generate-sbom.project`), so that a second run replaces it, and the
 * records of matrix jobs do not collide.
 */
async function release_dir_writeStepRecord(releaseDir, name, record) {
    const text = `${JSON.stringify({ files: record.files ?? [], images: record.images ?? [] }, undefined, 2)}\n`;
    await writeFileAtomic(join(recordsDir(releaseDir), `${name}.json`), text);
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
    return name !== undefined && !/[\\/]|^\.+$/.test(name) && layout === `${release_dir_layoutsDirName}/${name}`;
}

;// CONCATENATED MODULE: ./packages/release/lib/job-handoff.js




const tarball = /^release-[^/]+\.tar\.gz(\.sig|\.sigstore\.json)?$/;
/**
 * The files that one job hands over to the next: the release directory, and the files and directories beside it that belong to it.
 * Returns paths relative to the parent, with forward slashes, in bytewise order.
 */
async function job_handoff_filesToHandOver(releaseDir) {
    const parent = dirname(releaseDir);
    const entries = await readdir(parent, { withFileTypes: true });
    const ours = entries.filter(entry => isOurs(entry.name, releaseDir)).sort((a, b) => (a.name < b.name ? -1 : 1));
    const lists = await Promise.all(ours.map(async (entry) => {
        if (entry.isFile())
            return [entry.name];
        return (await listFiles(join(parent, entry.name))).map(path => `${entry.name}/${path}`);
    }));
    return lists.flat();
}
/**
 * Copies the files of another job (`from`: the content of a workflow artifact) to their places. Throws a Problem if a file already
 * exists with different content: matrix jobs may add files, but not contradict each other. Messages name the artifact by `name`.
 */
async function mergeReleaseDir(from, releaseDir, name) {
    const files = await files_listFiles(from);
    refuseForeign(files, releaseDir, name);
    for (const path of files)
        await copyNew((0,external_node_path_.join)(from, path), (0,external_node_path_.join)((0,external_node_path_.dirname)(releaseDir), path), path, name);
    return files.length;
}
function isOurs(topLevel, releaseDir) {
    const own = [(0,external_node_path_.basename)(releaseDir), (0,external_node_path_.basename)(recordsDir(releaseDir)), release_dir_layoutsDirName, summaryName];
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
    const names = await (0,promises_.readdir)((0,external_node_path_.join)(from, release_dir_layoutsDirName)).catch(() => []);
    if (names.length > 0)
        await (0,promises_.appendFile)(note(host), `${names.join('\n')}\n`);
}
/**
 * The paths without layouts that came with an artifact. Images are large: a job that needs one fetches the artifact of the job
 * that built it.
 */
async function fetched_layouts_withoutFetchedLayouts(paths, host) {
    const fetched = (await readFile(note(host), 'utf8').catch(() => '')).split('\n').filter(name => name !== '');
    return paths.filter(path => !fetched.some(name => path.startsWith(`${layoutsDirName}/${name}/`)));
}

;// CONCATENATED MODULE: ./packages/runner/lib/run-artifacts.js







/** Downloads the named artifacts of this run, and merges them into the release directory and the directories beside it. */
async function fetchArtifacts(names, releaseDir, host) {
    if (names.length === 0)
        return;
    const client = await load(`download the artifacts ${names.join(', ')}`);
    const listed = await run_artifacts_attempt('list the artifacts of this run', async () => (await client.listArtifacts({ latest: true })).artifacts);
    for (const artifact of names.map(name => find(name, listed)))
        await fetchOne(client, artifact, releaseDir, host);
}
/**
 * Uploads the release directory and the directories beside it (job-handoff.ts) as one artifact of this run. Leaves out layouts of
 * images that came with an artifact.
 */
async function storeArtifact(name, releaseDir, host) {
    const what = `upload the release directory as the artifact ${JSON.stringify(name)}`;
    const parent = dirname(releaseDir);
    const files = await withoutFetchedLayouts(await filesToHandOver(releaseDir), host);
    if (files.length === 0) {
        throw new Problem(what, {
            found: `${releaseDir} does not exist or is empty.`,
            next: 'Run this step after those that write to it.',
        });
    }
    const client = await load(what);
    const paths = files.map(path => join(parent, path));
    // Layers of images are compressed already.
    const compressionLevel = files.some(path => path.startsWith(`${layoutsDirName}/`)) ? 0 : 1;
    await run_artifacts_attempt(what, () => client.uploadArtifact(name, paths, parent, { compressionLevel }));
    host.info(`Uploaded ${files.length} files as the artifact ${name}.`);
}
async function fetchOne(client, artifact, releaseDir, host) {
    const what = `download the artifact ${JSON.stringify(artifact.name)}`;
    await withScratch('artifact', host, async (scratch) => {
        const expected = artifact.digest === undefined ? {} : { expectedHash: artifact.digest };
        const answer = await run_artifacts_attempt(what, () => client.downloadArtifact(artifact.id, { path: scratch, ...expected }));
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
async function run_artifacts_attempt(what, call) {
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

// EXTERNAL MODULE: ./node_modules/.pnpm/smol-toml@1.9.1/node_modules/smol-toml/dist/index.js + 8 modules
var smol_toml_dist = __webpack_require__(1041);
;// CONCATENATED MODULE: ./packages/release/lib/check/check-project.js




/** Reads pyproject.toml at the root of a work tree. Without one, the project has the name of the repository. */
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
        throw new problem/* Problem */.A('read pyproject.toml', {
            found: `it is not valid TOML: ${(0,problem/* messageOf */.b)(error).split('\n')[0]}.`,
            next: 'Correct the file.',
        });
    }
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/trusted-root.js



/** https://github.com/sigstore/protobuf-specs/blob/main/protos/sigstore_trustroot.proto */
const trusted_root_mediaTypes = [
    'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    'application/vnd.dev.sigstore.trustedroot.v0.2+json',
];
const limit = 4 * 1024 * 1024;
/** Reads the text of a `trusted_root.json`, or its parsed form. Throws CannotCheck for anything else. */
function parseTrustedRoot(json) {
    const value = typeof json === 'string' || json instanceof Uint8Array ? readText(json) : json;
    try {
        const root = protobuf_specs_dist.TrustedRoot.fromJSON(value);
        if (!trusted_root_mediaTypes.includes(root.mediaType))
            throw trusted_root_unusable(`its media type is ${JSON.stringify(root.mediaType)}.`);
        // Without a beginning, the key of a log would be valid for signatures from before it existed.
        const endless = root.tlogs.find(log => log.publicKey?.validFor?.start === undefined);
        if (endless !== undefined)
            throw trusted_root_unusable(`its log ${JSON.stringify(endless.baseUrl)} has no start of validity.`);
        return root;
    }
    catch (error) {
        throw error instanceof problem/* Problem */.A ? error : trusted_root_unusable(`it does not parse (${(0,problem/* messageOf */.b)(error)}).`, error);
    }
}
/**
 * The embedded root of the public Sigstore, so that verification needs no network. It becomes outdated, so its users show
 * `date`. Loaded on demand, because a verifier with a root or a key of its own does not need it.
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
/** The latest day on which an authority or log of the root became valid. */
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
        throw error instanceof problem/* Problem */.A ? trusted_root_unusable(error.found, error) : error;
    }
}
function trusted_root_unusable(found, cause) {
    return new CannotCheck('read the trusted root', {
        found,
        next: 'Give a trusted_root.json, as `cosign trusted-root create` writes it.',
        cause,
    });
}

;// CONCATENATED MODULE: ./packages/release/lib/trust.js



const trust_limit = 4 * 1024 * 1024;
/** The trust for releases of this repository. Throws a Problem if there is no trusted signer. */
async function readTrust(sources) {
    const signers = [...(await keySigners(sources)), ...identitySigners(sources)];
    if (signers.length > 0)
        return { signers, trustedRoot: await readRoot(sources), repository: sources.repository };
    throw new problem/* Problem */.A('find a trusted signer', {
        found: 'there is neither a public key nor the identity of a workflow.',
        next: 'Check in the public key as keys/cosign.pub, or set the input `certificate-identity`.',
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
    const named = (sources.policy?.signers ?? []).flatMap(signer => by_kind_byKind(policySigner(signer), { key: ({ path }) => [(0,external_node_path_.join)(sources.workspace, path)], identity: () => [] }));
    const paths = new Set([await keyPath(sources), ...named].filter(path => path !== undefined));
    return Promise.all([...paths].map(async (path) => ({ kind: 'key', publicKey: await readKey(path) })));
}
function identitySigners({ identity, issuer, policy }) {
    const named = (policy?.signers ?? []).flatMap(signer => by_kind_byKind(policySigner(signer), { key: () => [], identity: one => [one] }));
    return identity === undefined ? named : [{ kind: 'identity', identity, issuer }, ...named];
}
async function readKey(path) {
    if ((await fileSize(path)) === undefined) {
        throw new problem/* Problem */.A(`read the public key ${path}`, {
            found: 'no such file.',
            next: 'Check in the key, and check out the repository before this step.',
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
/** The payload of the event; undefined if there is none, or if it cannot be read. */
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
        actionRepository: env.GITHUB_ACTION_REPOSITORY,
        privateRepository: isPrivate(env.GITHUB_EVENT_PATH),
    };
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
function isPrivate(eventPath) {
    const value = (0,json.at)(readPayload(eventPath), 'repository', 'private');
    return typeof value === 'boolean' ? value : undefined;
}

// EXTERNAL MODULE: ./packages/runner/lib/release-inputs.js + 1 modules
var release_inputs = __webpack_require__(319);
// EXTERNAL MODULE: ./packages/host/lib/http/retry.js
var retry = __webpack_require__(394);
;// CONCATENATED MODULE: ./packages/github/lib/failure.js

/** Reads an error of octokit or fetch; undefined for any other error, which is a defect of ours. */
function failureOf(error) {
    if (!(error instanceof Error))
        return undefined;
    const { name, status, response } = error;
    if (name === 'HttpError') {
        // octokit reports a failed connection as status 500 without a response.
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
/** The innermost cause: fetch wraps `connect ECONNREFUSED` in `fetch failed`, and octokit in `Unknown Error`. */
function rootOf(error) {
    const cause = error.cause instanceof AggregateError ? error.cause.errors[0] : error.cause;
    return cause instanceof Error && cause.message !== '' ? rootOf(cause) : error;
}
/** True for a 403 that means "too many requests" instead of "not allowed". */
function isRateLimit({ status, headers, message }) {
    if (status === 429)
        return true;
    if (status !== 403)
        return false;
    return (headers['retry-after'] !== undefined ||
        String(headers['x-ratelimit-remaining']) === '0' ||
        /rate limit/i.test(message));
}
/** True if the same request may succeed a little later. */
function isPassing(failure) {
    const { status, codes } = failure;
    // "Already exists": an earlier attempt may have arrived nevertheless. Callers check this before they send again.
    return (status === undefined ||
        status >= 500 ||
        isRateLimit(failure) ||
        (status === 422 && codes.includes('already_exists')));
}
/**
 * Milliseconds to wait after a rate limit; undefined for other failures.
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
function rateLimitWait(failure, now = Date.now()) {
    if (!isRateLimit(failure))
        return undefined;
    const { headers } = failure;
    const asked = (0,retry/* retryAfterMs */.Vs)(headers['retry-after'] === undefined ? null : String(headers['retry-after']), now);
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

;// CONCATENATED MODULE: ./packages/github/lib/api-errors.js



/** Turns a failed request into a Problem: a Transient one if another attempt may help. Returns a Problem as it is. */
function githubProblem(what, error) {
    if (error instanceof problem/* Problem */.A)
        return error;
    const failure = failureOf(error);
    if (failure === undefined)
        return error;
    const parts = { ...api_errors_explain(failure), cause: error };
    if (!isPassing(failure))
        return new problem/* Problem */.A(what, { ...parts, details: (0,problem/* messageOf */.b)(error) });
    const waitMs = rateLimitWait(failure);
    return new retry/* Transient */.Rc(what, { ...parts, ...(waitMs === undefined ? {} : { waitMs }) });
}
function api_errors_explain(failure) {
    const { status, message, codes } = failure;
    if (status === undefined)
        return {
            found: `the connection to GitHub failed (${firstLine(message)}).`,
            next: 'Run the job again. It skips what is already done.',
        };
    if (isRateLimit(failure))
        return {
            found: 'GitHub’s rate limit is exceeded.',
            next: 'Run the job again later. It skips what is already done.',
        };
    if (status === 401)
        return {
            found: 'GitHub does not accept the token.',
            next: 'Remove the input `github-token`, or set it to a valid token.',
        };
    if (status === 403)
        return forbidden(failure);
    if (status === 404)
        return {
            found: 'it does not exist on GitHub, or the token may not see it.',
            next: `Check the repository, and give the token these permissions:\n${permissionLines(acceptedPermissions(failure) ?? 'contents=write')}`,
        };
    if (status === 422)
        return unprocessable([message, ...codes].join(' '));
    if (status >= 500)
        return {
            found: `GitHub answered ${status}.`,
            next: 'Run the job again. It skips what is already done.',
        };
    return { found: `GitHub answered ${status}: ${firstLine(message)}.`, next: 'See the details.' };
}
function forbidden(failure) {
    const said = firstLine(failure.message);
    const accepted = acceptedPermissions(failure);
    if (accepted === undefined) {
        return {
            found: `GitHub denied access (${said}).`,
            next: `Give the token this permission:\n${permissionLines('contents=write')}`,
        };
    }
    return {
        found: `the token lacks the permission ${accepted.replaceAll('=', ': ')} (GitHub reported: ${said}).`,
        next: `Add this to the job:\n${permissionLines(accepted)}`,
    };
}
/** `contents=write; contents=write,workflows=write` lists alternatives. The first asks for the fewest permissions. */
function acceptedPermissions({ headers }) {
    const [first = ''] = String(headers['x-accepted-github-permissions'] ?? '').split(';');
    // Workflows spell them with hyphens: pull-requests.
    return first === '' ? undefined : first.replaceAll('_', '-');
}
function permissionLines(accepted) {
    return ['permissions:', ...accepted.split(',').map(pair => `  ${pair.trim().replace('=', ': ')}`)].join('\n');
}
function unprocessable(text) {
    if (/was used by an immutable release/.test(text)) {
        return {
            found: 'the tag belonged to a deleted immutable release, and GitHub never releases such a tag.',
            next: 'Release the next version.',
        };
    }
    if (/immutable/.test(text))
        return { found: 'the release is immutable and cannot be changed.', next: 'Release the next version.' };
    if (/creations being restricted|pre_receive/.test(text)) {
        return {
            found: 'a rule of the repository forbids the creation of the tag.',
            next: 'Push the tag before this step, with an account that the rule allows.',
        };
    }
    return { found: `GitHub refused the request: ${firstLine(text)}.`, next: 'See the details.' };
}
function firstLine(text) {
    return (text.split('\n')[0] ?? '').replace(/ - https:\/\/docs\.github\.com\S*/, '').replace(/\.$/, '');
}

;// CONCATENATED MODULE: ./packages/github/lib/requests.js



// https://docs.github.com/en/rest/releases: GitHub answers a request within a minute, but an upload of 2 GiB may take long.
const requestTimeout = 60_000;
const transferTimeout = 15 * 60_000;
/** A secondary rate limit may ask us to wait a minute or more. If it is more than five, the request fails. */
const patience = { attempts: 5, baseMs: 1000, maxMs: 5 * 60_000 };
/** Sends requests about one repository. Retries temporary failures and explains the others. */
class Requests {
    #send;
    #address;
    #host;
    #retries;
    constructor(send, repository, host, retries = patience) {
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
            return await (0,retry/* retry */.L5)(attempt, this.#retries, line => this.#host.info(line));
        }
        catch (error) {
            // All attempts are used. As a Problem, it does not make an outer call retry again.
            throw error instanceof retry/* Transient */.Rc
                ? new problem/* Problem */.A(what, { found: error.found, next: error.next, cause: error })
                : error;
        }
    }
    /** Sends one request, with retries. A status in `gone` counts as done and gives undefined. */
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
    /** Reads all pages of a list. */
    async pages(what, route, parameters) {
        const all = [];
        for (let page = 1;; page += 1) {
            const found = await this.json(what, route, { ...parameters, per_page: 100, page });
            all.push(...found);
            if (found.length < 100)
                return all;
        }
    }
    /** Sends one request, in one attempt. Throws what octokit throws. */
    async once(route, parameters, timeout = requestTimeout) {
        const { request, ...rest } = parameters;
        const address = route.includes('{owner}') ? this.#address : {};
        const signal = AbortSignal.timeout(timeout);
        return (await this.#send(route, { ...address, ...rest, request: { ...request, signal } })).data;
    }
}

;// CONCATENATED MODULE: ./packages/github/lib/types.js
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

;// CONCATENATED MODULE: ./packages/github/lib/api.js






const releases = '/repos/{owner}/{repo}/releases';
const one = `${releases}/{release_id}`;
const oneAsset = `${releases}/assets/{asset_id}`;
const issues = '/repos/{owner}/{repo}/issues';
/** The parts of GitHub's REST API for releases (https://docs.github.com/en/rest/releases) and comments. */
class GitHub {
    #requests;
    constructor(requests) {
        this.#requests = requests;
    }
    /** Runs a call of several requests, and again after temporary failures. */
    retried(what, call) {
        return this.#requests.retried(what, call);
    }
    /** All releases that the token may see, newest first. Includes drafts if the token may write. */
    async releases() {
        return (await this.#requests.pages('list the releases', `GET ${releases}`, {})).map(readRelease);
    }
    async release(id) {
        return readRelease(await this.#requests.json('read the release', `GET ${one}`, { release_id: id }));
    }
    /** Creates a draft, in one attempt. After a failure, the caller checks whether the draft exists nevertheless. */
    async createDraft(tag, text) {
        return readRelease(await this.#requests.once(`POST ${releases}`, { tag_name: tag, draft: true, ...text }));
    }
    /** Changes text or state. Repeating it makes no difference, so failures are retried. */
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
    /** Uploads a file, in one attempt. `openAsBlob` reads it from disk during the request. */
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
    /** The commit of a tag, also of an annotated one; undefined if the tag does not exist. */
    async tagCommit(tag) {
        const what = `read the tag ${tag}`;
        const git = '/repos/{owner}/{repo}/git';
        const ref = await this.#requests.json(what, `GET ${git}/ref/{ref}`, { ref: `tags/${tag}` }, [404]);
        let target = ref?.object;
        // A tag may point to a tag; git itself sets no limit.
        for (let depth = 0; target?.type === 'tag' && depth < 10; depth += 1) {
            target = (await this.#requests.json(what, `GET ${git}/tags/{tag_sha}`, { tag_sha: target.sha })).object;
        }
        return target?.sha;
    }
    /** All comments on a pull request, oldest first (https://docs.github.com/en/rest/issues/comments). */
    async comments(pullRequest) {
        const route = `GET ${issues}/{issue_number}/comments`;
        const parameters = { issue_number: pullRequest };
        return (await this.#requests.pages('list the comments', route, parameters)).map(readComment);
    }
    /** Writes a comment, in one attempt. After a failure, the caller checks whether the comment exists nevertheless. */
    async createComment(pullRequest, body) {
        const parameters = { issue_number: pullRequest, body };
        return readComment(await this.#requests.once(`POST ${issues}/{issue_number}/comments`, parameters));
    }
    /** Changes a comment. Repeating it makes no difference, so failures are retried. */
    async updateComment(id, body) {
        const route = `PATCH ${issues}/comments/{comment_id}`;
        return readComment(await this.#requests.json('change the comment', route, { comment_id: id, body }));
    }
    /** Login of the user who owns the token; undefined for a token without a user, like a job's. */
    async login() {
        try {
            return (await this.#requests.json('find the owner of the token', 'GET /user', {})).login;
        }
        catch (error) {
            // Does not match a rate limit, although its status is the same: ignoring that would hide our own comment.
            if (failureOf(error.cause)?.status === 403)
                return undefined;
            throw error;
        }
    }
}

;// CONCATENATED MODULE: ./packages/runner/lib/runner-github.js

/** A client of GitHub's API through octokit, which is loaded here. Makes no request. Masks the token from now on. */
async function connectGitHub({ token, repository, apiUrl, retries }, host) {
    const { getOctokit } = await Promise.all(/* import() */[__webpack_require__.e(918), __webpack_require__.e(131)]).then(__webpack_require__.bind(__webpack_require__, 1918));
    host.mask(token);
    const octokit = getOctokit(token, { baseUrl: apiUrl });
    const send = (route, parameters) => octokit.request(route, { ...parameters });
    return new GitHub(new Requests(send, repository, host, retries));
}

;// CONCATENATED MODULE: ./packages/runner/lib/release-run.js






/** Finds the release: that of the input `tag`, which defaults to the tag that started the run. Throws a Problem without a tag. */
async function readReleaseRun(inputs, host) {
    const context = readContext();
    const project = await readProject(host.workspace, context.repository);
    const release = requireTag(inputs.tag ?? tagOfRef(context.ref) ?? plannedTag(project, context, inputs));
    return { context, project, release };
}
/** A dry run on a branch or a pull request makes the release that the next tag would. */
function plannedTag({ version }, { ref }, inputs) {
    if (version !== undefined && inputs['dry-run'])
        return `v${version}`;
    if (inputs['dry-run'])
        throw new problem/* Problem */.A('find the tag to release', {
            found: `this dry run was started by ${ref}, and pyproject.toml has no version, because the build computes it.`,
            next: 'Set the input `tag` to the tag that comes next, for example v1.2.0.',
        });
    throw new problem/* Problem */.A('find the tag to release', {
        found: `this run was started by ${ref}, not by a tag.`,
        next: 'Start it by pushing a tag, set the input `tag`, or set `dry-run: true`.',
    });
}
/** A client of GitHub's API for the repository of the run. Throws a Problem if there is no token. */
function gitHubOf(inputs, { repository, apiUrl }, host) {
    return connectGitHub({ token: (0,release_inputs/* requireToken */.Fw)(inputs), repository, apiUrl }, host);
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
    });
}

;// CONCATENATED MODULE: ./packages/base/lib/shell.js
/** Quotes a word for a POSIX shell. For commands that people paste: we ourselves start programs without a shell. */
function shellWord(text) {
    return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

;// CONCATENATED MODULE: ./packages/release/lib/notes/notes-commands.js


/** Path of the public key. It must not come from the release, so it is beside the directory with the assets. */
const keyFile = '../cosign.pub';
const trustedRootFile = '../trusted_root.json';
/** Every command in the notes. A test runs each on a real release. */
function notes_commands_checks(facts) {
    return [
        notes_commands_whole(facts),
        ...opensslCheck(facts),
        tarballCheck(facts),
        sumsCheck(facts),
        ...provenanceCheck(facts),
        ...imageChecks(facts),
    ];
}
function notes_commands_whole(facts) {
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
    // A reusable workflow of another repository signs for all its callers, so the reader must name the repository.
    const shared = signers.some(signer => by_kind_byKind(signer, { key: () => false, identity: ({ identity }) => !identity.startsWith(`${repository}/`) }));
    return [
        'release-tools verify .',
        ...flags,
        ...(shared ? [`--source-repository ${shellWord(repository)}`] : []),
        ...(ownTrustedRoot ? [`--trusted-root ${trustedRootFile}`] : []),
    ].join(' ');
}
function opensslCheck({ tag, signature }) {
    if (!hasPlainSignature(signature.signer))
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
        shows: byKind(facts.signature.signer, {
            key: () => 'The same with cosign.',
            identity: () => 'The tarball was signed by the named workflow.',
        }),
        tool: 'cosign',
        lines: [line],
    };
}
function sumsCheck({ tag }) {
    return {
        shows: 'Every file in the tarball has the listed digest.',
        tool: 'sha256sum',
        lines: [
            `tar -xzf ${tarballName(tag)} -C ..`,
            `(cd ../${tarballPrefix(tag)} && sha256sum --check --quiet ${kinds.sums.files.text.path} && echo OK)`,
        ],
    };
}
/** cosign reads only one attestation per file, so there is no command for several. */
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
        `--bundle ${kinds.provenance.files.bundles.path}`,
        artifact.name,
    ].join(' ');
    return [
        { shows: 'The artifact was built from this repository by the named workflow.', tool: 'cosign', lines: [line] },
    ];
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
    // Without a log entry, cosign must be told that none is expected.
    const log = signature.logged ? [] : ['--insecure-ignore-tlog'];
    const timestamps = !signature.logged && needsRoot(signature.signer) ? ['--use-signed-timestamps'] : [];
    return [...signerFlags(signature.signer), ...rootFlag(facts, signature), ...log, ...timestamps];
}
function rootFlag({ ownTrustedRoot }, signature) {
    const used = signature.logged || needsRoot(signature.signer);
    return ownTrustedRoot && used ? [`--trusted-root ${trustedRootFile}`] : [];
}
function signerFlags(signer) {
    return signerOptions(signer, keyFile).map(shellWord);
}

;// CONCATENATED MODULE: ./actions/publish-release/lib/summary.js


const marks = { pass: '✅', fail: '❌', error: '⚠️', absent: '➖' };
/** The job summary of a published release. */
function summary({ release, report, latest, already, assets }, ownTrustedRoot) {
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
    return checks.flatMap(({ signedBy }) => signedBy ?? []);
}

;// CONCATENATED MODULE: ./actions/publish-release/lib/run.js




/** Draft, upload, download, verify, publish. Needs no key. */
async function run(inputs, host) {
    const releaseDir = inputs['release-dir'];
    await fetchArtifacts(inputs['from-artifacts'], releaseDir, host);
    const { context, release: planned } = await readReleaseRun(inputs, host);
    const { tag, version } = planned;
    if (inputs['dry-run']) {
        host.notice('This is a dry run: nothing is published.');
        return { tag, version, url: undefined, latest: undefined, immutable: undefined };
    }
    const repository = `${context.serverUrl}/${context.repository}`;
    await requireReleaseOf(releaseDir, { repository, tag, commit: context.sha });
    const trust = await trustOf(inputs, context, await readPolicy(inputs.policy, host), host);
    const published = await publish(releaseDir, await gitHubOf(inputs, context, host), trust, host);
    await host.summary(summary(published, inputs['trusted-root'] !== undefined));
    const { release, latest } = published;
    return { tag, version, url: release.url, latest: String(latest), immutable: String(release.immutable) };
}


/***/ }),

/***/ 6436:
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


/***/ })

};
