export const id = 956;
export const ids = [956];
export const modules = {

/***/ 7956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run_run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./packages/base/lib/if-there.js
var if_there = __webpack_require__(7822);
// EXTERNAL MODULE: ./packages/base/lib/files.js
var lib_files = __webpack_require__(7451);
// EXTERNAL MODULE: ./packages/base/lib/problem.js
var problem = __webpack_require__(1167);
// EXTERNAL MODULE: ./packages/base/lib/digest.js + 2 modules
var lib_digest = __webpack_require__(5211);
// EXTERNAL MODULE: ./packages/base/lib/json.js
var lib_json = __webpack_require__(6436);
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
    const { member, text } = await wheelMetadata(path);
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
async function wheelMetadata(path) {
    const found = (await listZip(path)).map(({ name }) => name).filter(name => /^[^/]+\.dist-info\/METADATA$/.test(name));
    const [metadata] = found;
    if (metadata === undefined || found.length > 1)
        throw archiveProblem(`it has ${found.length === 0 ? 'no' : 'more than one'} *.dist-info/METADATA.`);
    const sink = new TextSink();
    await readZipMember(path, metadata, sink);
    return { member: metadata, text: sink.text() };
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
function bom_pythonName(name) {
    return name.toLowerCase().replace(/[-_.]+/g, '-');
}

// EXTERNAL MODULE: ./packages/base/lib/shape.js + 1 modules
var lib_shape = __webpack_require__(2950);
;// CONCATENATED MODULE: ./packages/project/lib/requirements/marker-environment.js

const value = (0,lib_shape/* matching */.wC)(/^[^\0\n]*$/, 'text');
const shape = (0,lib_shape/* object */.Ik)({
    implementation_name: value,
    implementation_version: value,
    os_name: value,
    platform_machine: value,
    platform_python_implementation: value,
    platform_release: value,
    platform_system: value,
    platform_version: value,
    python_full_version: value,
    python_version: value,
    sys_platform: value,
});
/** A Python program that prints the environment of the interpreter that runs it: `python -I -c PROGRAM`. It needs no package. */
const markerProgram = `
import json, os, platform, sys
v = sys.implementation.version
full = "%d.%d.%d" % v[:3] + ("" if v[3] == "final" else v[3][0] + str(v[4]))
print(json.dumps({
    "implementation_name": sys.implementation.name,
    "implementation_version": full,
    "os_name": os.name,
    "platform_machine": platform.machine(),
    "platform_python_implementation": platform.python_implementation(),
    "platform_release": platform.release(),
    "platform_system": platform.system(),
    "platform_version": platform.version(),
    "python_full_version": platform.python_version(),
    "python_version": ".".join(platform.python_version_tuple()[:2]),
    "sys_platform": sys.platform,
}))
`;
/** Reads what `markerProgram` printed. */
function parseMarkerEnvironment(json) {
    return (0,lib_shape/* readShape */._f)(shape, (0,lib_json/* parseJson */.qF)(json, 'the environment of Python', 65_536), 'the environment of Python', 'Check the interpreter.');
}

// EXTERNAL MODULE: ./node_modules/.pnpm/smol-toml@1.9.1/node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(1041);
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

;// CONCATENATED MODULE: ./packages/base/lib/toml.js




/** A table takes up to 1,000 bytes (measured). A lock file of 10,000 packages has about half as many separators. */
const mostSeparators = 500_000;
const separators = { '\n': 1, ',': 1, '[': 1, '{': 1, '=': 1 };
/** Parses TOML; `what` names the file in the Problem, which says line and column. */
function parseTable(text, what) {
    refuseMany(text, separators, mostSeparators, what);
    try {
        return (0,dist/* parse */.qg)(text);
    }
    catch (error) {
        const place = error instanceof dist/* TomlError */.zx ? `line ${error.line}, column ${error.column}: ` : '';
        throw new problem/* Problem */.A(`read ${what}`, {
            found: `it is not valid TOML: ${place}${reasonOf(error)}.`,
            next: 'Correct the file.',
            cause: error,
        });
    }
}
/** The first line of the message, which is followed by an excerpt of the file. */
function reasonOf(error) {
    return ((0,problem/* messageOf */.b)(error).split('\n')[0] ?? '').replace(/^Invalid TOML document: /, '').replace(/\.$/, '');
}
/** The table at a path of keys; undefined if there is none. */
function tableAt(table, ...keys) {
    let found = table;
    for (const key of keys)
        found = (0,lib_shape/* isObject */.Gv)(found) ? found[key] : undefined;
    return (0,lib_shape/* isObject */.Gv)(found) ? found : undefined;
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
    '==': isSame,
    '!=': (version, wanted) => !isSame(version, wanted),
    '<=': (version, wanted) => comparePep440(withoutLocal(version), wanted) <= 0,
    '>=': (version, wanted) => comparePep440(withoutLocal(version), wanted) >= 0,
    '~=': (version, wanted) => comparePep440(withoutLocal(version), wanted) >= 0 &&
        hasPrefix(version, { epoch: wanted.epoch, release: wanted.release.slice(0, -1) }),
    '<': isBefore,
    '>': isAfter,
};
/** A local version is asked for only if the specifier has one. */
function isSame(version, wanted) {
    return comparePep440(wanted.local === undefined ? withoutLocal(version) : version, wanted) === 0;
}
/** `<1.0` excludes the pre-releases of 1.0. */
function isBefore(version, wanted) {
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

;// CONCATENATED MODULE: ./packages/project/lib/requirements/requirement.js


const identifier = '[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?';
const head = new RegExp(`^\\s*(?<name>${identifier})\\s*(?:\\[\\s*(?:(?<extras>${identifier}(?:\\s*,\\s*${identifier})*)\\s*)?\\])?\\s*(?<rest>.*)$`, 's');
/** Reads a dependency specifier. `where` is its place: `requirements-build.txt, line 3`. Throws a Problem for other text. */
function parseRequirement(text, where) {
    const found = readRequirement(text);
    if (found !== undefined)
        return found;
    throw new problem/* Problem */.A(`read a requirement of ${where}`, {
        found: `${JSON.stringify(withoutPassword(text).slice(0, 200))} is not a dependency specifier.`,
        next: 'Write it like `name>=1.2; python_version < "3.12"` (specification “Dependency specifiers” of packaging.python.org).',
    });
}
/** The same, but undefined for other text. */
function readRequirement(text) {
    const { name, extras, rest } = head.exec(text)?.groups ?? {};
    if (name === undefined || rest === undefined)
        return undefined;
    const direct = /^@\s*(?<url>\S+)(?:\s+;\s*(?<marker>.+))?\s*$/s.exec(rest)?.groups;
    const listed = /^(?<open>\()?(?<specifiers>[^;()]*)(?:(?<close>\))\s*)?(?:;\s*(?<marker>.+))?$/s.exec(rest)?.groups;
    const named = { name: bom_pythonName(name), extras: (extras ?? '').split(',').flatMap(extraOf) };
    if (direct?.url !== undefined)
        return { ...named, specifiers: [], url: direct.url, ...markerOf(direct.marker) };
    const specifiers = listed === undefined ? undefined : parseSpecifiers(listed.specifiers ?? '');
    if (specifiers === undefined || (listed?.open === undefined) !== (listed?.close === undefined))
        return undefined;
    return { ...named, specifiers, ...markerOf(listed?.marker) };
}
function extraOf(text) {
    return text.trim() === '' ? [] : [bom_pythonName(text.trim())];
}
function markerOf(marker) {
    return marker === undefined ? {} : { marker: marker.trim() };
}
/** Text with what could be a password in a URL left out: all in front of its last `@`. */
function withoutPassword(text) {
    return text.replaceAll(/(:\/\/)\S*@/g, '$1…@');
}

;// CONCATENATED MODULE: ./packages/project/lib/requirements/dependency-groups.js



/** The group that holds the build requirements, unless the configuration names another. */
const defaultGroup = 'build';
/** The value of a table for a name in any spelling. */
function byName(table, name) {
    return Object.entries(table ?? {}).find(([key]) => bom_pythonName(key) === bom_pythonName(name))?.[1];
}
/**
 * The requirements of a dependency group (PEP 735), with those of the groups that it includes; undefined if there is no such group.
 * Throws a Problem for groups that include each other in a circle. `file` names the pyproject.toml.
 */
function groupRequirements(pyproject, group, file) {
    const groups = tableAt(pyproject, 'dependency-groups');
    return byName(groups, group) === undefined ? undefined : requirementsOf(groups, group, [], file);
}
function requirementsOf(groups, group, open, file) {
    const name = bom_pythonName(group);
    const where = `[dependency-groups] ${group} of ${file}`;
    const items = byName(groups, name);
    if (open.includes(name))
        throw wrongGroup(where, `it includes itself: ${[...open, name].join(' → ')}.`, 'Remove one `include-group`.');
    if (!Array.isArray(items))
        throw wrongGroup(where, items === undefined ? 'the group does not exist.' : 'it is not a list.', 'Correct the group.');
    return items.flatMap((item) => {
        if (typeof item === 'string')
            return [parseRequirement(item, where)];
        const included = (0,lib_shape/* isObject */.Gv)(item) && Object.keys(item).length === 1 ? item['include-group'] : undefined;
        if (typeof included === 'string')
            return requirementsOf(groups, included, [...open, name], file);
        throw wrongGroup(where, `${JSON.stringify(item)} in it is not a requirement.`, 'Write a text or `{ include-group = "…" }`.');
    });
}
function wrongGroup(where, found, next) {
    return new problem/* Problem */.A(`read ${where}`, { found, next });
}

// EXTERNAL MODULE: ./packages/base/lib/read-limited.js
var read_limited = __webpack_require__(73);
// EXTERNAL MODULE: ./packages/base/lib/limits.js
var lib_limits = __webpack_require__(8562);
;// CONCATENATED MODULE: ./packages/project/lib/requirements/place.js



/** Reads a file of the repository; undefined if it does not exist. Throws a Problem if its path leads out of the repository. */
async function readSource(path, { repository }) {
    const name = (0,lib_files/* toPosix */.d7)((0,external_node_path_.relative)(repository, path));
    if (name === '..' || name.startsWith('../') || (0,external_node_path_.resolve)(repository, name.split('/').join(external_node_path_.sep)) !== path)
        throw outside(name);
    const [real, root] = await Promise.all([(0,if_there/* ifThere */.y)((0,promises_.realpath)(path)), (0,promises_.realpath)(repository)]);
    if (real !== undefined && !real.startsWith(`${root}${external_node_path_.sep}`))
        throw outside(name);
    const bytes = await (0,read_limited/* readIfThere */.qC)(path, lib_limits/* limits */.F.document);
    return bytes && { path, name, text: bytes.toString('utf8').replace(/^\uFEFF/, '') };
}
function outside(name) {
    return new problem/* Problem */.A(`read the build requirements in ${JSON.stringify(name)}`, {
        found: 'the file is outside the repository.',
        next: 'Keep the file in the repository, so that each build of a commit uses the same requirements.',
    });
}

;// CONCATENATED MODULE: ./packages/project/lib/requirements/lock-file.js




/** The tables of a list in a lock file, each with its place: `uv.lock, line 12`. `header` is the line that begins one. */
function packagesOf(lock, key, { name, text }) {
    const list = lock[key];
    if (list !== undefined && !(Array.isArray(list) && list.every(lib_shape/* isObject */.Gv)))
        throw damaged(name, `its ${key} is not a list of tables.`);
    const tables = list ?? [];
    const lines = text.split('\n').flatMap((line, index) => (line.trim() === `[[${key}]]` ? [index + 1] : []));
    // A file that a person wrote may have them in another form.
    return tables.map((table, index) => ({
        table,
        where: lines.length === tables.length ? `${name}, line ${lines[index]}` : name,
    }));
}
/** Name and version of a package. Throws a Problem if one is missing. */
function identityOf(table, where) {
    const { name, version } = table;
    if (typeof name !== 'string')
        throw damaged(where, 'it has no name.');
    if (typeof version !== 'string')
        throw damaged(where, `${JSON.stringify(name)} has no version.`);
    return { name, version };
}
/** Digests of the files of a package, and whether a wheel is among them: `{ file or url, hash }`, as uv, Poetry and PDM write them. */
function filesOf(list) {
    const files = Array.isArray(list) ? list.filter(lib_shape/* isObject */.Gv) : [];
    const hashes = files.flatMap(({ hash }) => (typeof hash === 'string' ? [hash] : []));
    const sourceOnly = !files.some(({ file, url, path }) => isWheel(file) || isWheel(url) || isWheel(path));
    return { hashes, sourceOnly };
}
function isWheel(value) {
    return typeof value === 'string' && /\.whl(?:[?#]|$)/i.test(value);
}
/** Refuses an interpreter that the file was not made for. `ranges` are alternatives: `>=3.9`, or `^3.9` of Poetry. */
function requirePython(ranges, { environment }, where) {
    // As pip does: 3.15.0rc1 is as good as 3.15.
    const version = environment.python_full_version.replace(/^(\d+(?:\.\d+)*).*$/, '$1');
    // Another syntax is not judged.
    const known = ranges.map(range => parseSpecifiers(range.replace(/^\^(\d+)(\S*)$/, caret)));
    if (known.length === 0 || known.some(range => range === undefined || satisfies(version, range)))
        return;
    throw new problem/* Problem */.A(`read the build requirements in ${where}`, {
        found: `they are for Python ${ranges.join(' or ')}, and the build runs Python ${version}.`,
        next: 'Build with another version of Python, or make the file for this one.',
    });
}
/** The `requires-python` of a table, as `requirePython` takes it. */
function lock_file_rangesOf(table) {
    const range = table['requires-python'];
    return typeof range === 'string' ? [range] : [];
}
/** Poetry writes `^3.9` for `>=3.9,<4`. */
function caret(_, major, rest) {
    return `>=${major}${rest},<${Number(major) + 1}`;
}
/** The text and the table of the pyproject.toml in the directory of a lock file; empty if there is none. */
async function pyprojectBeside(path, place) {
    const file = await readSource((0,external_node_path_.join)((0,external_node_path_.dirname)(path), 'pyproject.toml'), place);
    return { name: file?.name ?? 'pyproject.toml', table: file === undefined ? {} : parseTable(file.text, file.name) };
}
function damaged(where, found) {
    return new problem/* Problem */.A(`read ${where}`, { found, next: 'Make the lock file again with the tool that wrote it.' });
}
/** The Problem of a lock file that was made before the project's requirements changed. */
function outOfDate(name, changed, command) {
    return new problem/* Problem */.A(`read the build requirements in ${name}`, {
        found: `it is out of date: ${changed}.`,
        next: `Run \`${command}\`, and commit both files.`,
    });
}
/** The Problem of a package that no index has: a constraints file cannot hold it. */
function notReleased(name, origin, where) {
    return new problem/* Problem */.A(`pin the build requirement ${JSON.stringify(name)}`, {
        found: `it comes from ${origin} (${where}), for which a constraints file holds no digest.`,
        next: 'Use a released version of it from a package index.',
    });
}

;// CONCATENATED MODULE: ./packages/project/lib/requirements/marker.js


const variables = 'python_version|python_full_version|os[._]name|sys[._]platform|platform_release|platform_system|platform[._]version|platform[._]machine|' +
    'platform[._]python_implementation|python_implementation|implementation_name|implementation_version|extras?|dependency_groups';
const token = new RegExp(`[ \\t]*(?:(?<literal>'[^'\\\\]*'|"[^"\\\\]*")|(?<variable>\\b(?:${variables})\\b)|` +
    '(?<operator>===|==|~=|!=|<=|>=|<|>|\\bnot[ \\t]+in\\b|\\bin\\b)|(?<word>\\b(?:and|or)\\b)|(?<bracket>[()]))[ \\t]*', 'y');
const deepest = 50;
/** Why a marker cannot be evaluated. */
class NoAnswer extends Error {
}
/** True if there is no marker, or if it is true. `where` is its place for the Problem of a marker that cannot be evaluated. */
function markerHolds(marker, context, where) {
    if (marker === undefined)
        return true;
    try {
        return new Evaluation(tokensOf(marker), context).run();
    }
    catch (error) {
        if (!(error instanceof NoAnswer))
            throw error;
        throw new problem/* Problem */.A(`evaluate the marker ${JSON.stringify(marker.slice(0, 300))} of ${where}`, {
            found: error.message,
            next: 'Correct the marker: its grammar is in the specification “Dependency specifiers” of packaging.python.org.',
        });
    }
}
function tokensOf(marker) {
    const tokens = [];
    for (let at = 0; at < marker.length;) {
        token.lastIndex = at;
        const found = token.exec(marker);
        if (found === null)
            throw new NoAnswer(`${JSON.stringify(marker.slice(at, at + 40))} in it is not of the grammar.`);
        const { literal, variable, operator, word, bracket } = found.groups ?? {};
        if (literal !== undefined)
            tokens.push({ kind: 'literal', text: literal.slice(1, -1) });
        else if (variable !== undefined)
            tokens.push({ kind: 'variable', text: variable.replace('.', '_') });
        else if (operator !== undefined)
            tokens.push({ kind: 'operator', text: operator.replace(/\s+/, ' ') });
        else if (word !== undefined)
            tokens.push({ kind: 'word', text: word });
        else
            tokens.push({ kind: bracket === '(' ? '(' : ')', text: bracket ?? '' });
        at = token.lastIndex;
    }
    return tokens;
}
/** Evaluates every comparison, also those on which the answer does not depend: a marker is right or wrong as a whole. */
class Evaluation {
    #tokens;
    #context;
    #at = 0;
    constructor(tokens, context) {
        this.#tokens = tokens;
        this.#context = context;
    }
    run() {
        const answer = this.#either(0);
        if (this.#at < this.#tokens.length)
            throw new NoAnswer(`${JSON.stringify(this.#next()?.text)} in it is unexpected.`);
        return answer;
    }
    #either(depth) {
        let answer = this.#both(depth);
        while (this.#take('word', 'or'))
            answer = this.#both(depth) || answer;
        return answer;
    }
    #both(depth) {
        let answer = this.#atom(depth);
        while (this.#take('word', 'and'))
            answer = this.#atom(depth) && answer;
        return answer;
    }
    #atom(depth) {
        if (depth > deepest)
            throw new NoAnswer(`it has more than ${deepest} brackets inside each other.`);
        if (!this.#take('('))
            return compare(this.#value(), this.#operator(), this.#value(), this.#context);
        const answer = this.#either(depth + 1);
        if (!this.#take(')'))
            throw new NoAnswer('a bracket in it is not closed.');
        return answer;
    }
    #value() {
        const value = this.#next();
        if (value?.kind === 'literal' || value?.kind === 'variable')
            return value;
        throw new NoAnswer(`it has ${value === undefined ? 'nothing' : JSON.stringify(value.text)} in place of a value.`);
    }
    #operator() {
        const operator = this.#next();
        if (operator?.kind === 'operator')
            return operator.text;
        throw new NoAnswer(`it has ${operator === undefined ? 'nothing' : JSON.stringify(operator.text)} in place of an operator.`);
    }
    #next() {
        this.#at += 1;
        return this.#tokens[this.#at - 1];
    }
    #take(kind, text) {
        const found = this.#tokens[this.#at];
        if (found?.kind !== kind || (text !== undefined && found.text !== text))
            return false;
        this.#at += 1;
        return true;
    }
}
function compare(left, operator, right, context) {
    if (left.kind === right.kind)
        throw new NoAnswer(`it compares two ${left.kind === 'literal' ? 'texts' : 'variables'}.`);
    const variable = (left.kind === 'variable' ? left : right).text;
    const literal = (left.kind === 'literal' ? left : right).text;
    if (variable === 'extra')
        return hasExtra(literal, operator, context);
    if (variable === 'extras' || variable === 'dependency_groups') {
        const set = variable === 'extras' ? context.extras : context.groups;
        return isMember(literal, operator, set ?? new Set(), right === undefined || left.kind === 'literal', variable);
    }
    const value = lookUp(variable, context.environment);
    return left.kind === 'variable'
        ? decide(value, operator, literal, variable)
        : decide(literal, operator, value, variable);
}
function hasExtra(name, operator, { extras = new Set() }) {
    const wanted = bom_pythonName(name);
    const has = extras.size === 0 ? wanted === '' : [...extras].some(extra => bom_pythonName(extra) === wanted);
    if (operator === '==')
        return has;
    if (operator === '!=')
        return !has;
    throw new NoAnswer(`an extra cannot be compared by ${operator}.`);
}
function isMember(name, operator, set, inOrder, variable) {
    const has = [...set].some(member => bom_pythonName(member) === bom_pythonName(name));
    if (inOrder && operator === 'in')
        return has;
    if (inOrder && operator === 'not in')
        return !has;
    throw new NoAnswer(`${variable} is a set: only \`"…" in ${variable}\` is a question.`);
}
function lookUp(variable, environment) {
    const name = variable === 'python_implementation' ? 'platform_python_implementation' : variable;
    const value = environment[name];
    // An interpreter that was built from a checkout has this version: `3.13.0+`.
    return name === 'python_full_version' && value.endsWith('+') ? `${value}local` : value;
}
const versions = new Set(['implementation_version', 'platform_release', 'python_full_version', 'python_version']);
function decide(left, operator, right, variable) {
    const specifiers = versions.has(variable) && !/in$/.test(operator) ? parseSpecifiers(`${operator}${right}`) : undefined;
    if (specifiers !== undefined && !right.includes(','))
        return satisfies(left, specifiers);
    if (operator === 'in')
        return right.includes(left);
    if (operator === 'not in')
        return !right.includes(left);
    if (operator === '!=')
        return left !== right;
    if (operator === '<' || operator === '>')
        return false;
    if (operator === '==' || operator === '<=' || operator === '>=')
        return left === right;
    throw new NoAnswer(`${JSON.stringify(left)} and ${JSON.stringify(right)} cannot be compared by ${operator}.`);
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
function version_sameVersion(a, b, scheme) {
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

;// CONCATENATED MODULE: ./packages/project/lib/requirements/pins.js


const validName = /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/;
/** Checks what a file says of a package. Throws a Problem without a digest, or with a name or version that cannot be one. */
function pinOf({ name, version, hashes, where, sourceOnly }) {
    // It begins a line of the constraints. Other text could be an option of pip.
    if (!validName.test(name))
        throw unusablePin(name.slice(0, 80), where, 'a name has letters, digits and . _ - only.');
    const read = version_parseVersion(version, 'pep440');
    if (read === undefined)
        throw unusablePin(name, where, `its version is ${JSON.stringify(version)}, which PEP 440 does not allow.`);
    const digests = [...new Set(hashes)].sort(lib_files/* byBytes */.bg);
    const wrong = digests.find(digest => !strongDigest(digest));
    if (wrong !== undefined)
        throw unusablePin(name, where, `${JSON.stringify(wrong.slice(0, 80))} is not a digest by SHA-256, SHA-384 or SHA-512.`);
    if (digests.length === 0)
        throw unusablePin(name, where, 'it has no digest.');
    const pin = { name: bom_pythonName(name), version: read.normalized, hashes: digests, where };
    return sourceOnly === true ? { ...pin, sourceOnly } : pin;
}
function strongDigest(digest) {
    const [, algorithm = '', hex = ''] = /^(sha256|sha384|sha512):([0-9a-f]+)$/.exec(digest) ?? [];
    return algorithm !== '' && hex.length * 4 === Number(algorithm.slice(3));
}
function unusablePin(name, where, found) {
    return new problem/* Problem */.A(`read the pinned version of ${JSON.stringify(name)} in ${where}`, {
        found,
        next: 'Make the file again with a tool that writes SHA-256 digests.',
    });
}
/** One pin for each package, in the order of their names. Throws a Problem if a package has two versions, or differing digests. */
function onePerName(pins) {
    const byName = new Map();
    for (const pin of pins) {
        const other = byName.get(pin.name);
        if (other === undefined)
            byName.set(pin.name, pin);
        else if (!version_sameVersion(other.version, pin.version, 'pep440'))
            throw twice(pin, other, `${other.version} and ${pin.version}`);
        else if (other.hashes.join() !== pin.hashes.join())
            throw twice(pin, other, `${pin.version} with different digests`);
    }
    return [...byName.values()].sort((a, b) => (0,lib_files/* byBytes */.bg)(a.name, b.name));
}
function twice(pin, other, found) {
    return new problem/* Problem */.A(`choose the version of ${JSON.stringify(pin.name)} that the build uses`, {
        found: `for this interpreter, there are ${found} (${other.where}; ${pin.where}).`,
        next: 'Keep one of them, or give each a marker that excludes the other.',
    });
}
/** The text of a requirements or constraints file for pip: a line for each package, with its digests. The same pins give the same bytes. */
function renderPins(pins) {
    return pins
        .map(({ name, version, hashes }) => `${[`${name}==${version}`, ...hashes.map(hashOption)].join(' ')}\n`)
        .join('');
}
function hashOption(digest) {
    return `--hash=${digest}`;
}

;// CONCATENATED MODULE: ./packages/project/lib/requirements/python-json.js

/** SHA-256 of what `json.dumps(value, sort_keys=True)` of Python writes: Poetry, PDM and Pipenv compare requirements by it. */
function pythonDigest(value, [item, key] = [', ', ': ']) {
    return (0,lib_digest/* sha256 */.sc)(dump(value));
    function dump(part) {
        if (Array.isArray(part))
            return `[${part.map(dump).join(item)}]`;
        if ((0,lib_shape/* isObject */.Gv)(part)) {
            const names = Object.keys(part).sort(lib_files/* byBytes */.bg);
            return `{${names.map(name => `${ascii(name)}${key}${dump(part[name])}`).join(item)}}`;
        }
        return typeof part === 'string' ? ascii(part) : String(part);
    }
}
function ascii(text) {
    return JSON.stringify(text).replaceAll(/[^ -~]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

;// CONCATENATED MODULE: ./packages/project/lib/requirements/pdm-lock.js






// PDM documents the strategies (https://pdm-project.org/latest/usage/lockfile/). With `inherit_metadata`, which is the default since
// 2.11, each package names its groups and the marker under which they need it.
/** The group of a pdm.lock. */
async function pdmLock(request) {
    const { file, group, place, withProject } = request;
    const lock = parseTable(file.text, file.name);
    const metadata = tableAt(lock, 'metadata') ?? {};
    if (!(0,lib_json/* textsAt */.i1)(metadata, 'groups').map(bom_pythonName).includes(bom_pythonName(group)))
        return `${file.name} has no dependency group ${group}, and PDM locks build-system.requires nowhere else.`;
    const read = async (context) => {
        requireFormat(metadata, file.name, group);
        requireFresh(metadata, request, (await pyprojectBeside(file.path, place)).table);
        requireTarget(metadata, context, file.name);
        const packages = packagesOf(lock, 'package', file).filter(({ table, where }) => [group, ...(withProject ? ['default'] : [])].some(one => needed(table, where, one, context)));
        return { pins: packages.map(({ table, where }) => lockedPin(table, where)), notes: [] };
    };
    return { label: `${file.name}, group ${group}`, read };
}
function requireFormat(metadata, name, group) {
    if (!/^4\.\d/.test((0,lib_json/* textAt */.$6)(metadata, 'lock_version') ?? ''))
        throw damaged(name, `its lock_version is ${JSON.stringify(metadata.lock_version)}; version 4 is read.`);
    if (!(0,lib_json/* textsAt */.i1)(metadata, 'strategy').includes('inherit_metadata'))
        throw damaged(name, `it was made without the strategy inherit_metadata, so it does not say what the group ${group} needs.`);
}
/** As PDM compares them. */
function requireFresh(metadata, { file }, pyproject) {
    const own = tableAt(pyproject, 'tool', 'pdm');
    const project = tableAt(pyproject, 'project');
    const common = {
        sources: own?.source ?? [],
        dependencies: project?.dependencies ?? [],
        'optional-dependencies': project?.['optional-dependencies'] ?? {},
        'requires-python': project?.['requires-python'] ?? '',
    };
    const resolution = tableAt(pyproject, 'tool', 'pdm', 'resolution') ?? {};
    const accepted = [
        { ...common, 'dev-dependencies': allGroups(pyproject), resolution },
        // PDM 2.12, for example.
        { ...common, 'dev-dependencies': own?.['dev-dependencies'] ?? {}, overrides: resolution.overrides ?? {} },
    ].map(content => `sha256:${pythonDigest(content)}`);
    if (!accepted.includes((0,lib_json/* textAt */.$6)(metadata, 'content_hash') ?? ''))
        throw outOfDate(file.name, 'the requirements in pyproject.toml changed after it was made', 'pdm lock');
}
/** The dependency groups, with those of PDM's own table. */
function allGroups(pyproject) {
    const shared = Object.entries(tableAt(pyproject, 'dependency-groups') ?? {});
    const all = Object.fromEntries(shared.map(([name, items]) => [bom_pythonName(name), items]));
    for (const [name, items] of Object.entries(tableAt(pyproject, 'tool', 'pdm', 'dev-dependencies') ?? {}))
        all[bom_pythonName(name)] = [...(0,lib_json/* listAt */.gT)(all, bom_pythonName(name)), ...(0,lib_json/* listAt */.gT)(items)];
    return all;
}
/** A lock file may be for several ranges of Python. */
function requireTarget(metadata, context, name) {
    const ranges = (0,lib_json/* listAt */.gT)(metadata, 'targets').flatMap(target => (0,lib_json/* textAt */.$6)(target, 'requires_python') ?? []);
    requirePython(ranges, context, name);
}
function needed(table, where, group, context) {
    const groups = (0,lib_json/* textsAt */.i1)(table, 'groups').map(bom_pythonName);
    return groups.includes(bom_pythonName(group)) && markerHolds((0,lib_json/* textAt */.$6)(table, 'marker'), context, where);
}
function lockedPin(table, where) {
    const origins = {
        git: 'a git repository',
        hg: 'a repository',
        url: 'an address',
        path: 'a file or a directory',
    };
    const origin = Object.keys(origins).find(key => table[key] !== undefined);
    if (origin !== undefined)
        throw notReleased((0,lib_json/* textAt */.$6)(table, 'name') ?? '', origins[origin] ?? '', where);
    return pinOf({ ...identityOf(table, where), ...filesOf((0,lib_json/* listAt */.gT)(table, 'files').filter(lib_shape/* isObject */.Gv)), where });
}

;// CONCATENATED MODULE: ./packages/project/lib/requirements/requirements-file.js






const indexOption = /^(?:-i|--index-url|--pypi-url|--extra-index-url|-f|--find-links|--no-index|--trusted-host)(?=[\s=]|$)/;
const otherOption = /^(?:--require-hashes|--pre|--prefer-binary|--only-binary|--no-binary|--use-feature|--only-final|--all-releases)(?=[\s=]|$)/;
const include = /^(?:-r|--requirement|(?<constraint>-c|--constraint))[\s=]*(?<path>\S.*)$/;
/**
 * Reads the pins of a requirements file and of the files that it includes. Lines whose marker does not hold are left out. Throws a
 * Problem at a line without version and digest, at files that include each other in a circle, and at what pip would not accept.
 */
async function readRequirementsFile(file, place, context) {
    const lines = await linesWithIncludes(file, place, [file.path]);
    const notes = lines.some(({ text }) => indexOption.test(text))
        ? [
            `The options in ${file.name} that choose a package index are not used. Set PIP_INDEX_URL in the environment of the build instead.`,
        ]
        : [];
    return { pins: lines.filter(({ text }) => !text.startsWith('-')).flatMap(line => pinsOf(line, context)), notes };
}
async function linesWithIncludes(file, place, open, allowed) {
    const all = [];
    for (const line of linesOf(file)) {
        const { path, constraint } = include.exec(line.text)?.groups ?? {};
        if (path !== undefined) {
            const lines = await included(path.trim(), line, file, place, { open, allowed });
            all.push(...(constraint === undefined ? lines : lines.map(one => ({ ...one, isConstraint: true }))));
        }
        else if (allowed?.test(line.text))
            all.push(line);
        else if (line.text.startsWith('-') && !indexOption.test(line.text) && !otherOption.test(line.text))
            throw unknownOption(line);
        else
            all.push(line);
    }
    return all;
}
async function included(path, line, from, place, { open, allowed }) {
    const attempted = `read the requirements file that ${line.where} includes`;
    const absolute = (0,external_node_path_.resolve)((0,external_node_path_.dirname)(from.path), path);
    if (open.includes(absolute))
        throw new problem/* Problem */.A(attempted, {
            found: `${JSON.stringify(path)} includes this file, directly or by others.`,
            next: 'Remove one of the lines.',
        });
    const file = /^[a-z+]+:\/\//i.test(path) ? undefined : await readSource(absolute, place);
    if (file === undefined)
        throw new problem/* Problem */.A(attempted, {
            found: `${JSON.stringify(withoutPassword(path))} is not a file of the repository.`,
            next: 'Correct the path, or commit the file.',
        });
    return linesWithIncludes(file, place, [...open, absolute], allowed);
}
/**
 * The lines of a requirements file and of the files that it includes. A line that installs the project itself (`-e .[test]`) is left out;
 * `extras` has what it names. Throws a Problem at files that include each other in a circle.
 */
async function requirementLines(file, place) {
    const all = await linesWithIncludes(file, place, [file.path], ownProject);
    const own = all.flatMap(({ text }) => ownProject.exec(text) ?? []);
    const others = all.filter(({ text }) => !ownProject.test(text));
    return {
        lines: others.filter(({ isConstraint }) => !isConstraint).map(({ text }) => text),
        constraints: others.filter(({ isConstraint }) => isConstraint).map(({ text }) => text),
        extras: own.flatMap(text => (/\[(.*)\]/.exec(text)?.[1] ?? '').split(',')).flatMap(extra => extra.trim() || []),
    };
}
/** `-e .`, `--editable=.[test]`, `.` */
const ownProject = /^(?:(?:-e|--editable)[\s=]*)?(?:file:)?\.\/?(?:\[[^\]]*\])?$/;
function unknownOption({ text, where }) {
    const [option = ''] = text.split(/[\s=]/);
    const editable = option === '-e' || option === '--editable';
    return new problem/* Problem */.A(`read ${where}`, {
        found: editable
            ? 'it installs a directory, for which there is no digest.'
            : `it has the option ${JSON.stringify(option)}, which is not read here.`,
        next: editable ? 'Name a released version with its digest.' : 'Remove it.',
    });
}
/** Joins continued lines and removes comments, as pip does. */
function linesOf({ text, name }) {
    const lines = [];
    let begun;
    for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
        const comment = /(?:^|\s+)#.*$/.test(raw);
        const line = { text: (begun?.text ?? '') + (comment ? ` ${raw}` : raw), number: begun?.number ?? index + 1 };
        if (!comment && raw.endsWith('\\'))
            begun = { ...line, text: line.text.replace(/\\+$/, '') };
        else {
            begun = undefined;
            lines.push({ text: line.text, where: `${name}, line ${line.number}` });
        }
    }
    if (begun !== undefined)
        lines.push({ text: begun.text, where: `${name}, line ${begun.number}` });
    return lines
        .map(({ text: content, where }) => ({ text: content.replace(/(?:^|\s+)#.*$/, '').trim(), where }))
        .filter(({ text: content }) => content !== '');
}
function pinsOf({ text, where }, context) {
    const [, specifier = '', options = ''] = /^(.*?)(?:\s+(-.*))?$/s.exec(text) ?? [];
    const requirement = parseRequirement(specifier, where);
    if (!markerHolds(requirement.marker, context, where))
        return [];
    const { name, specifiers, url } = requirement;
    if (url !== undefined)
        throw unpinned(where, `${JSON.stringify(name)} comes from an address, for which constraints have no digest.`);
    const version = exactVersion(specifiers);
    if (version === undefined)
        throw unpinned(where, `${JSON.stringify(name)} has no exact version.`);
    const hashes = [...options.matchAll(/(?:^|\s)--hash[=\s]\s*(\S+)/g)].map(([, digest = '']) => digest.toLowerCase());
    if (hashes.length === 0)
        throw unpinned(where, `${JSON.stringify(name)} has no digest.`);
    return [pinOf({ name, version, hashes, where })];
}
/** The version of `==1.2` or `===1.2`; undefined if others fit as well. */
function exactVersion(specifiers) {
    const [only, ...others] = specifiers;
    if (only === undefined || others.length > 0 || only.version.endsWith('.*'))
        return undefined;
    return only.operator === '==' || only.operator === '===' ? only.version : undefined;
}
function unpinned(where, found) {
    return new problem/* Problem */.A(`read the pinned build requirement in ${where}`, {
        found,
        next: 'Make the file with pip-tools or uv, as docs/tasks/pin-build-requirements.md says.',
    });
}

;// CONCATENATED MODULE: ./packages/project/lib/requirements/pipfile-lock.js











// https://pipenv.pypa.io/en/latest/pipfile.html: specification 6, whose categories besides `default` and `develop` have any name.
/** The category of a Pipfile.lock. */
async function pipfileLock({ file, place, group, withProject, }) {
    const lock = (0,lib_json/* parseJson */.qF)(file.text, file.name);
    if (!(0,lib_shape/* isObject */.Gv)(lock))
        throw damaged(file.name, 'it is not an object.');
    const category = group === '_meta' ? undefined : byName(lock, group);
    if (!(0,lib_shape/* isObject */.Gv)(category))
        return `${file.name} has no category ${group}, and Pipenv locks build-system.requires nowhere else.`;
    const read = async (context) => {
        const specification = tableAt(lock, '_meta')?.['pipfile-spec'];
        if (specification !== 6)
            throw damaged(file.name, `its pipfile-spec is ${JSON.stringify(specification)}; 6 is read.`);
        await pipfile_lock_requireFresh(lock, file, place);
        const ofProject = withProject && (0,lib_shape/* isObject */.Gv)(lock.default) ? Object.entries(lock.default) : [];
        const entries = [...ofProject, ...Object.entries(category)];
        const others = withProject ? entries.filter(([, entry]) => !isProject(entry, file, place)) : entries;
        const pins = others.flatMap(([name, entry]) => lockedPins(name, entry, file, context));
        return { pins, notes: pythonNote(lock, file, context) };
    };
    return { label: `${file.name}, group ${group}`, read };
}
/** `pipenv install -e .` names the project itself. */
function isProject(entry, { path }, { directory }) {
    const own = (0,lib_json/* textAt */.$6)(entry, 'path') ?? (0,lib_json/* textAt */.$6)(entry, 'file');
    return own !== undefined && (0,external_node_path_.resolve)((0,external_node_path_.dirname)(path), own) === (0,external_node_path_.resolve)(directory);
}
/** As Pipenv compares them. */
async function pipfile_lock_requireFresh(lock, { name, path }, place) {
    const pipfile = await readSource((0,external_node_path_.join)((0,external_node_path_.dirname)(path), 'Pipfile'), place);
    if (pipfile === undefined)
        return;
    const { source, packages, 'dev-packages': development, requires, scripts, pipfile: own, pipenv, ...others } = parseTable(pipfile.text, pipfile.name);
    // Pipenv assumes the public index, and its digest has the address.
    if (source === undefined)
        return;
    const { default: _, develop: __, ...categories } = others;
    const meta = { sources: source, requires: requires ?? {} };
    const digest = pythonDigest({ ...categories, _meta: meta, default: packages ?? {}, develop: development ?? {} }, [
        ',',
        ':',
    ]);
    if ((0,lib_json/* textAt */.$6)(lock, '_meta', 'hash', 'sha256') !== digest)
        throw outOfDate(name, `${pipfile.name} changed after it was made`, 'pipenv lock --categories "packages dev-packages build"');
}
function pythonNote(lock, { name }, { environment }) {
    const made = (0,lib_json/* textAt */.$6)(lock, '_meta', 'requires', 'python_version');
    return made === undefined || made === environment.python_version
        ? []
        : [`${name} was made for Python ${made}, and the build runs Python ${environment.python_version}.`];
}
function lockedPins(name, entry, file, context) {
    const where = `${file.name}, line ${lineOf(name, file)}`;
    if (!(0,lib_shape/* isObject */.Gv)(entry))
        throw damaged(where, `${JSON.stringify(name)} is not an object.`);
    // What other interpreters need may have neither version nor digest.
    if (!markerHolds((0,lib_json/* textAt */.$6)(entry, 'markers'), context, where))
        return [];
    const origin = ['git', 'hg', 'svn', 'path', 'file'].find(key => entry[key] !== undefined);
    if (origin !== undefined)
        throw notReleased(name, origin === 'git' ? 'a git repository' : `a ${origin}`, where);
    const stated = (0,lib_json/* textAt */.$6)(entry, 'version') ?? '';
    const version = exactVersion(parseRequirement(`${bom_pythonName(name)}${stated}`, where).specifiers);
    if (version === undefined)
        throw damaged(where, `${JSON.stringify(name)} has the version ${JSON.stringify(stated)}, which is not one exact version.`);
    return [pinOf({ name, version, hashes: (0,lib_json/* textsAt */.i1)(entry, 'hashes'), where })];
}
function lineOf(name, { text }) {
    return text.slice(0, text.lastIndexOf(`${JSON.stringify(name)}: {`)).split('\n').length;
}

;// CONCATENATED MODULE: ./packages/project/lib/requirements/poetry-lock.js







// Poetry documents no format. This is lock-version 2.1, which Poetry 2 writes: each package names its groups, and the markers under
// which each group needs it. The versions of Poetry 1 say neither.
/** The group of a poetry.lock. */
async function poetryLock(request) {
    const { file, group, place, withProject } = request;
    const lock = parseTable(file.text, file.name);
    const { table: pyproject } = await pyprojectBeside(file.path, place);
    if (!hasGroup(pyproject, group))
        return `The project of ${file.name} has no dependency group ${group}, and Poetry locks build-system.requires nowhere else.`;
    const read = async (context) => {
        requireVersion(lock, file.name, group);
        poetry_lock_requireFresh(lock, pyproject, file);
        requirePython([(0,lib_json/* textAt */.$6)(lock, 'metadata', 'python-versions') ?? ''], context, file.name);
        const packages = packagesOf(lock, 'package', file).filter(({ table, where }) => [group, ...(withProject ? ['main'] : [])].some(one => poetry_lock_needed(table, where, one, context)));
        return { pins: packages.map(({ table, where }) => poetry_lock_lockedPin(table, where)), notes: [] };
    };
    return { label: `${file.name}, group ${group}`, read };
}
function hasGroup(pyproject, group) {
    const places = [tableAt(pyproject, 'dependency-groups'), tableAt(pyproject, 'tool', 'poetry', 'group')];
    return places.some(groups => byName(groups, group) !== undefined);
}
function requireVersion(lock, name, group) {
    const version = (0,lib_json/* textAt */.$6)(lock, 'metadata', 'lock-version') ?? '';
    if (/^2\.[1-9]\d*$/.test(version))
        return;
    throw damaged(name, `its lock-version is ${JSON.stringify(version)}, which does not say what the group ${group} needs (2.1 does).`);
}
/** As Poetry compares them. Until version 2.3, it left dependency groups out. */
function poetry_lock_requireFresh(lock, pyproject, { name, text }) {
    const [, major = 9, minor = 9] = /^# .*Poetry (\d+)\.(\d+)/.exec(text) ?? [];
    const old = Number(major) < 2 || (Number(major) === 2 && Number(minor) < 3);
    const accepted = [contentHash(pyproject, true), ...(old ? [contentHash(pyproject, false)] : [])];
    if (accepted.includes((0,lib_json/* textAt */.$6)(lock, 'metadata', 'content-hash') ?? ''))
        return;
    throw outOfDate(name, 'the requirements in pyproject.toml changed after it was made', 'poetry lock');
}
const projectKeys = ['requires-python', 'dependencies', 'optional-dependencies'];
const oldKeys = ['dependencies', 'source', 'extras', 'dev-dependencies'];
function contentHash(pyproject, withGroups) {
    const project = pick(tableAt(pyproject, 'project'), projectKeys);
    const groups = withGroups ? (tableAt(pyproject, 'dependency-groups') ?? {}) : {};
    const tool = tableAt(pyproject, 'tool', 'poetry');
    const isNew = Object.keys(project).length + Object.keys(groups).length > 0;
    const poetry = {
        ...(isNew ? {} : Object.fromEntries(oldKeys.map(key => [key, null]))),
        ...pick(tool, [...oldKeys, 'group']),
    };
    if (!isNew)
        return pythonDigest(poetry);
    const own = Object.keys(project).length > 0 ? { project } : {};
    const shared = Object.keys(groups).length > 0 ? { 'dependency-groups': groups } : {};
    return pythonDigest({ ...own, ...shared, tool: { poetry } });
}
function pick(table, keys) {
    return Object.fromEntries(keys.flatMap(key => (table?.[key] === undefined ? [] : [[key, table[key]]])));
}
function poetry_lock_needed(table, where, group, context) {
    const name = (0,lib_json/* textsAt */.i1)(table, 'groups').find(one => bom_pythonName(one) === bom_pythonName(group));
    const { markers } = table;
    const marker = (0,lib_shape/* isObject */.Gv)(markers) ? (0,lib_json/* textAt */.$6)(markers, name ?? '') : (0,lib_json/* textAt */.$6)(table, 'markers');
    return name !== undefined && markerHolds(marker, context, where);
}
function poetry_lock_lockedPin(table, where) {
    const type = (0,lib_json/* textAt */.$6)(table, 'source', 'type');
    if (type !== undefined && type !== 'legacy')
        throw notReleased((0,lib_json/* textAt */.$6)(table, 'name') ?? '', type === 'git' ? 'a git repository' : `a ${type}`, where);
    return pinOf({ ...identityOf(table, where), ...filesOf((0,lib_json/* listAt */.gT)(table, 'files')), where });
}

;// CONCATENATED MODULE: ./packages/project/lib/requirements/pylock.js






// https://packaging.python.org/en/latest/specifications/pylock-toml/ (PEP 751)
/**
 * A pylock.toml: the group, if it has groups. A file of its own (`pylock.build.toml`, or one that the configuration names) counts as
 * a whole, with its default groups.
 */
async function pylock(request) {
    const { file, group, whole } = request;
    const lock = parseTable(file.text, file.name);
    if (!/^1\.\d+$/.test((0,lib_json/* textAt */.$6)(lock, 'lock-version') ?? ''))
        throw damaged(file.name, `its lock-version is ${JSON.stringify(lock['lock-version'])}; version 1 is read.`);
    const hasGroup = (0,lib_json/* textsAt */.i1)(lock, 'dependency-groups').map(bom_pythonName).includes(bom_pythonName(group));
    if (!hasGroup && !whole)
        return `${file.name} has no dependency group ${group}, and PEP 751 leaves build requirements out: they need a file of their own, pylock.build.toml.`;
    const groups = new Set(hasGroup ? [group] : (0,lib_json/* textsAt */.i1)(lock, 'default-groups'));
    const read = async (context) => pylock_pinsOf(lock, request, { ...context, groups, extras: new Set() });
    return { label: hasGroup ? `${file.name}, group ${group}` : file.name, read };
}
function pylock_pinsOf(lock, { file, place }, context) {
    requirePython(lock_file_rangesOf(lock), context, file.name);
    const environments = (0,lib_json/* textsAt */.i1)(lock, 'environments');
    if (environments.length > 0 && !environments.some(marker => markerHolds(marker, context, file.name)))
        throw new problem/* Problem */.A(`read the build requirements in ${file.name}`, {
            found: `none of its environments is this interpreter (${context.environment.python_full_version}, ${context.environment.sys_platform}).`,
            next: 'Make the file again for this interpreter.',
        });
    const packages = packagesOf(lock, 'packages', file).filter(({ table, where }) => markerHolds((0,lib_json/* textAt */.$6)(table, 'marker'), context, where));
    const others = packages.filter(({ table }) => !pylock_isProject(table, file.path, place.directory));
    return { pins: others.map(({ table, where }) => pylock_lockedPin(table, where, context)), notes: [] };
}
/** `pip lock .` names the project itself. */
function pylock_isProject(table, path, directory) {
    const own = (0,lib_json/* textAt */.$6)(table, 'directory', 'path');
    return own !== undefined && (0,external_node_path_.resolve)((0,external_node_path_.dirname)(path), own) === (0,external_node_path_.resolve)(directory);
}
function pylock_lockedPin(table, where, context) {
    const origins = { vcs: 'a repository', directory: 'a directory', archive: 'an address' };
    const origin = Object.keys(origins).find(key => table[key] !== undefined);
    if (origin !== undefined)
        throw notReleased((0,lib_json/* textAt */.$6)(table, 'name') ?? '', origins[origin] ?? '', where);
    requirePython(lock_file_rangesOf(table), context, where);
    const wheels = (0,lib_json/* listAt */.gT)(table, 'wheels').filter(lib_shape/* isObject */.Gv);
    const files = (0,lib_shape/* isObject */.Gv)(table.sdist) ? [...wheels, table.sdist] : wheels;
    return pinOf({
        ...identityOf(table, where),
        hashes: files.flatMap(strongest),
        where,
        sourceOnly: wheels.length === 0,
    });
}
/** The digest of a file by an algorithm that pip accepts. */
function strongest(file) {
    const algorithm = ['sha256', 'sha384', 'sha512'].find(name => (0,lib_json/* textAt */.$6)(file, 'hashes', name) !== undefined);
    return algorithm === undefined ? [] : [`${algorithm}:${(0,lib_json/* textAt */.$6)(file, 'hashes', algorithm)?.toLowerCase()}`];
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

;// CONCATENATED MODULE: ./packages/project/lib/requirements/uv-graph.js






function edgesOf(list) {
    return (0,lib_json/* listAt */.gT)(list)
        .filter(lib_shape/* isObject */.Gv)
        .map(table => ({
        name: bom_pythonName((0,lib_json/* textAt */.$6)(table, 'name') ?? ''),
        version: (0,lib_json/* textAt */.$6)(table, 'version'),
        source: table.source,
        marker: (0,lib_json/* textAt */.$6)(table, 'marker'),
        extras: [...(0,lib_json/* textsAt */.i1)(table, 'extra'), ...(0,lib_json/* textsAt */.i1)(table, 'extras')].map(bom_pythonName),
    }));
}
/** The pins of all packages that the edges lead to, for an interpreter, without one that is installed already. Throws a Problem if one is not from an index. */
function reachable(edges, packages, context, file) {
    const byItsName = groupBy(packages, ({ table }) => bom_pythonName((0,lib_json/* textAt */.$6)(table, 'name') ?? ''));
    const seen = new Map();
    const open = [...edges];
    for (let edge = open.pop(); edge !== undefined; edge = open.pop()) {
        if (!markerHolds(edge.marker, context, file))
            continue;
        const found = choose(edge, byItsName.get(edge.name) ?? [], context, file);
        const extras = seen.get(found);
        if (extras === undefined)
            open.push(...edgesOf(found.table.dependencies));
        const known = extras ?? new Set();
        seen.set(found, known);
        for (const extra of edge.extras) {
            if (!known.has(extra))
                open.push(...edgesOf(byName(asTable(found.table['optional-dependencies']), extra)));
            known.add(extra);
        }
    }
    return [...seen.keys()].filter(one => one !== context.installed).map(uv_graph_lockedPin);
}
/** The one package of a name that an edge means. If versions fork, their `resolution-markers` say for which interpreters each is. */
function choose({ name, version, source }, named, context, file) {
    const meant = named.filter(({ table }) => (version === undefined || table.version === version) &&
        (source === undefined || JSON.stringify(table.source) === JSON.stringify(source)));
    const fitting = meant.length < 2 ? meant : meant.filter(one => forks(one, context));
    const [only, other] = fitting;
    if (only !== undefined && other === undefined)
        return only;
    throw damaged(file, `it has ${fitting.length === 0 ? 'no' : 'more than one'} version of ${JSON.stringify(name)} for this interpreter.`);
}
function forks({ table, where }, context) {
    const markers = (0,lib_json/* textsAt */.i1)(table, 'resolution-markers');
    return markers.length === 0 || markers.some(marker => markerHolds(marker, context, where));
}
function uv_graph_lockedPin({ table, where }) {
    const kind = Object.keys(asTable(table.source) ?? {})[0] ?? 'nowhere';
    if (kind !== 'registry')
        throw notReleased((0,lib_json/* textAt */.$6)(table, 'name') ?? '', originOf(kind), where);
    const files = [table.sdist, ...(0,lib_json/* listAt */.gT)(table, 'wheels')];
    return pinOf({ ...identityOf(table, where), ...filesOf(files), where });
}
function originOf(kind) {
    const words = {
        git: 'a git repository',
        url: 'an address',
        path: 'a file',
        directory: 'a directory',
    };
    return words[kind] ?? 'the work tree';
}
function asTable(value) {
    return (0,lib_shape/* isObject */.Gv)(value) ? value : undefined;
}

;// CONCATENATED MODULE: ./packages/project/lib/requirements/uv-lock.js








/** The group of a uv.lock. */
async function uvLock(request) {
    const { file, group } = request;
    const lock = parseTable(file.text, file.name);
    if (lock.version !== 1)
        throw damaged(file.name, `its version is ${JSON.stringify(lock.version)}; version 1 is read.`);
    const packages = packagesOf(lock, 'package', file).map(({ table, where }) => ({ table, where }));
    const root = rootOf(request, lock, packages);
    if (root === undefined)
        return `${file.name} has no dependency group ${group}, and uv locks build-system.requires nowhere else.`;
    const read = async (context) => {
        requirePython(lock_file_rangesOf(lock), context, file.name);
        const wanted = { ...context, extras: choice(root, group), installed: root.installed };
        const pins = reachable(root.edges, packages, wanted, file.name);
        await uv_lock_requireFresh(root, request, context);
        return { pins, notes: [] };
    };
    return { label: `${file.name}, ${root.extra === undefined ? 'group' : 'extra'} ${group}`, read };
}
/** uv writes groups that exclude each other as extras: `extra == 'group-6-widget-build'`. The number is the length of the name. */
function choice({ member }, group) {
    return new Set(member === undefined ? [] : [`group-${member.length}-${member}-${bom_pythonName(group)}`]);
}
/** The group of the project; else that of the root of its workspace. */
function rootOf({ file, place, group, withProject = false }, lock, packages) {
    const own = (0,lib_files/* toPosix */.d7)((0,external_node_path_.relative)((0,external_node_path_.dirname)(file.path), place.directory)) || '.';
    for (const path of [own, '.']) {
        const member = packages.find(({ table }) => ['editable', 'virtual', 'directory'].some(kind => (0,lib_json/* textAt */.$6)(table, 'source', kind) === path));
        const edges = byName(tableAt(member?.table ?? {}, 'dev-dependencies'), group);
        const locked = byName(tableAt(member?.table ?? {}, 'metadata', 'requires-dev'), group);
        const about = { member: (0,lib_json/* textAt */.$6)(member?.table, 'name') ?? '', installed: withProject ? member : undefined };
        const own = withProject ? edgesOf(member?.table.dependencies) : [];
        if (edges !== undefined)
            return { edges: [...own, ...edgesOf(edges)], locked: tablesOf(locked), ...about };
        const extra = withProject ? byName(tableAt(member?.table ?? {}, 'optional-dependencies'), group) : undefined;
        if (extra !== undefined)
            return { edges: [...own, ...edgesOf(extra)], locked: lockedExtra(member, group), extra: group, ...about };
    }
    const shared = byName(tableAt(lock, 'manifest', 'dependency-groups'), group);
    return shared === undefined ? undefined : { edges: edgesOf(shared), locked: tablesOf(shared) };
}
function lockedExtra(member, extra) {
    const named = new RegExp(`^extra == '${bom_pythonName(extra)}'$|and extra == '${bom_pythonName(extra)}'$`);
    return tablesOf(tableAt(member?.table ?? {}, 'metadata')?.['requires-dist'])
        .filter(one => named.test((0,lib_json/* textAt */.$6)(one, 'marker') ?? ''))
        .map(({ marker, ...one }) => ({ ...one, ...withoutExtra(String(marker)) }));
}
/** `extra == 'test'`, `sys_platform == 'win32' and extra == 'test'` */
function withoutExtra(marker) {
    const [, other] = /^\(?(.*?)\)? and extra == '[^']*'$/.exec(marker) ?? [];
    return other === undefined ? {} : { marker: other };
}
function tablesOf(value) {
    return (0,lib_json/* listAt */.gT)(value).filter(lib_shape/* isObject */.Gv);
}
/** Compares the group in pyproject.toml with what the lock file says that it was. */
async function uv_lock_requireFresh({ locked, member, extra }, { file, place, group }, context) {
    const own = await pyprojectBeside(`${place.directory}/uv.lock`, place);
    const isOwn = (0,lib_json/* textAt */.$6)(own.table, 'project', 'name') !== undefined &&
        bom_pythonName((0,lib_json/* textAt */.$6)(own.table, 'project', 'name') ?? '') === member;
    const { table, name } = isOwn ? own : await pyprojectBeside(file.path, place);
    const now = extra === undefined
        ? groupRequirements(table, group, name)
        : (0,lib_json/* textsAt */.i1)(tableAt(table, 'project', 'optional-dependencies'), extra).map(text => parseRequirement(text, name));
    const wanted = (now ?? []).filter(({ marker }) => markerHolds(marker, context, name)).map(wordsOf);
    const then = locked.filter(one => markerHolds((0,lib_json/* textAt */.$6)(one, 'marker'), context, file.name)).map(lockedWords);
    const all = (words) => [...new Set(words)].sort().join('; ');
    if (all(wanted) === all(then))
        return;
    throw outOfDate(file.name, `it was made for the ${extra === undefined ? 'group' : 'extra'} ${group} with ${all(then) || 'nothing'}, and ${name} has ${all(wanted) || 'nothing'}`, 'uv lock');
}
function wordsOf({ name, extras, specifiers }) {
    const versions = specifiers.map(({ operator, version }) => `${operator}${canonical(operator, version)}`);
    return `${name}${extras.length === 0 ? '' : `[${[...extras].sort().join()}]`}${versions.sort().join()}`;
}
/** One spelling of what means the same to uv: `3.8` and `3.8.0`, unless the number of digits counts. */
function canonical(operator, version) {
    return operator === '~=' || operator === '===' ? version : version.replace(/^(\d[\d.]*?)(\.0+)+$/, '$1');
}
function lockedWords(table) {
    const specifiers = parseSpecifiers((0,lib_json/* textAt */.$6)(table, 'specifier') ?? '') ?? [];
    return wordsOf({
        name: bom_pythonName((0,lib_json/* textAt */.$6)(table, 'name') ?? ''),
        extras: (0,lib_json/* textsAt */.i1)(table, 'extras').map(bom_pythonName),
        specifiers,
    });
}

;// CONCATENATED MODULE: ./packages/project/lib/requirements/locate.js











const formats = [
    {
        matches: /\.(?:txt|in)$/,
        open: async ({ file, place }) => ({
            label: file.name,
            read: context => readRequirementsFile(file, place, context),
        }),
    },
    { matches: /^pylock\.(?:[^.]+\.)?toml$/, open: pylock },
    { matches: /^uv\.lock$/, open: uvLock },
    { matches: /^poetry\.lock$/, open: poetryLock },
    { matches: /^pdm\.lock$/, open: pdmLock },
    { matches: /^Pipfile\.lock$/, open: pipfileLock },
    {
        matches: /^pyproject\.toml$/,
        open: async ({ file }) => `${file.name} names packages, and a dependency group (PEP 735) has no digests of them.`,
    },
];
/** The files in which build requirements are looked for, in this order. */
const candidates = [
    '.github/requirements-build.txt',
    'requirements-build.txt',
    'pylock.build.toml',
    'pylock.toml',
    'uv.lock',
    'poetry.lock',
    'pdm.lock',
    'Pipfile.lock',
];
/**
 * Finds the file that holds the build requirements: the configured one (`uv.lock#group`), or the first that has them, in the
 * directory of the project and then in the root of the repository. Throws a Problem if the configured one does not have them.
 */
async function locateRequirements(place, configured) {
    if (configured !== undefined)
        return { source: await configuredSource(place, configured), notes: [] };
    const notes = [];
    for (const directory of new Set([place.directory, place.repository])) {
        for (const name of candidates) {
            const found = await openSource((0,external_node_path_.join)(directory, name), place, {
                group: defaultGroup,
                whole: name === 'pylock.build.toml',
            });
            if (typeof found === 'object')
                return { source: found, notes };
            if (found !== undefined)
                notes.push(found);
        }
    }
    return { notes: [...notes, ...(await groupNote(place))] };
}
/** Opens a file; undefined if it does not exist. */
async function openSource(path, place, wanted) {
    const file = await readSource(path, place);
    const format = formats.find(({ matches }) => matches.test((0,external_node_path_.basename)(path)));
    if (file === undefined || format === undefined)
        return undefined;
    return format.open({ file, place, ...wanted });
}
async function configuredSource(place, configured) {
    const [path = '', group] = configured.split('#');
    const found = await openSource((0,external_node_path_.resolve)(place.repository, path), place, {
        group: group ?? defaultGroup,
        whole: group === undefined,
    });
    if (typeof found === 'object')
        return found;
    const known = formats.some(({ matches }) => matches.test((0,external_node_path_.basename)(path)));
    throw new problem/* Problem */.A(`read the pinned build requirements in ${JSON.stringify(configured)}`, {
        found: found ?? (known ? 'the file does not exist.' : 'its format is not known.'),
        next: 'Name a requirements file, a pylock.toml, uv.lock, poetry.lock, pdm.lock or Pipfile.lock in `build-requirements`, with its group: `uv.lock#build`.',
    });
}
/** Dependency groups (PEP 735) have no digests. */
async function groupNote(place) {
    const { table, name } = await pyprojectBeside((0,external_node_path_.join)(place.directory, 'pyproject.toml'), place);
    const groups = table['dependency-groups'];
    return byName(typeof groups === 'object' ? { ...groups } : undefined, defaultGroup) === undefined
        ? []
        : [`The dependency group ${defaultGroup} in ${name} has names only: no file locks it with digests.`];
}

;// CONCATENATED MODULE: ./packages/project/lib/requirements/test-requirements.js











/** Names that projects give the group or extra of their tests, likeliest first. */
const testGroups = ['test', 'tests', 'testing', 'dev'];
const names = ['requirements-test', 'requirements-tests', 'requirements_test', 'test-requirements', 'test_requirements'];
const folders = ['requirements/test', 'requirements/tests', 'requirements/testing', 'tests/requirements'];
const development = ['requirements-dev', 'requirements_dev', 'dev-requirements', 'requirements/dev'];
/** The first is for those who want nothing new beside the package. */
const testFiles = ['.github/requirements-test', ...names, ...folders, ...development].map(name => `${name}.txt`);
const locks = ['pylock.toml', 'uv.lock', 'poetry.lock', 'pdm.lock', 'Pipfile.lock'];
/** Pinned sources first: of two that say the same, the one with digests counts. */
const finders = [pinnedFile, ownLock, lockedGroup, looseFile, looseGroup, extraOfProject];
/**
 * Finds what the tests of a project need, in the directory of the project and then in the root of the repository. Runs nothing. Throws
 * a Problem if the file that it finds is damaged, out of date, or pins some packages with a digest and others without.
 */
async function findTestRequirements(place, wanted) {
    for (const find of finders) {
        for (const directory of new Set([place.directory, place.repository])) {
            const found = await find(directory, place, wanted);
            if (found !== undefined)
                return found;
        }
    }
    return { from: undefined, pins: undefined, lines: [], extras: [] };
}
async function pinnedFile(directory, place, { environment }) {
    for (const file of await there(directory, testFiles, place)) {
        if (!file.text.includes('--hash'))
            continue;
        const { pins } = await readRequirementsFile(file, place, { environment });
        const own = await pinsOfProject(place, environment);
        return pinned(file.name, [...own, ...pins.filter(({ name }) => !own.some(one => one.name === name))]);
    }
    return undefined;
}
/** What the project itself needs, if its requirements.txt has digests. Locks have it beside what the tests need. */
async function pinsOfProject(place, environment) {
    const [file] = await there(place.directory, ['requirements.txt'], place);
    if (file === undefined || !file.text.includes('--hash'))
        return [];
    return (await readRequirementsFile(file, place, { environment })).pins;
}
/** A lock file that has nothing but what the tests need. */
async function ownLock(directory, place, { environment }) {
    for (const group of testGroups) {
        const path = (0,external_node_path_.join)(directory, `pylock.${group}.toml`);
        const found = await openSource(path, place, { group, whole: true, withProject: true });
        if (typeof found === 'object')
            return pinned(found.label, (await found.read({ environment })).pins);
    }
    return undefined;
}
async function lockedGroup(directory, place, { environment }) {
    for (const name of locks) {
        // Pipenv calls them so.
        const known = name === 'Pipfile.lock' ? [...testGroups, 'develop'] : testGroups;
        for (const group of known) {
            const found = await openSource((0,external_node_path_.join)(directory, name), place, { group, whole: false, withProject: true });
            if (typeof found === 'object')
                return pinned(found.label, (await found.read({ environment })).pins);
        }
    }
    return undefined;
}
async function looseFile(directory, place) {
    const [file] = await there(directory, testFiles, place);
    return file && { from: file.name, pins: undefined, ...(await requirementLines(file, place)) };
}
/** A dependency group (PEP 735) that no lock has. */
async function looseGroup(directory, place, { environment }) {
    const { name, table } = await pyprojectBeside((0,external_node_path_.join)(directory, 'pyproject.toml'), place);
    for (const group of testGroups) {
        const requirements = groupRequirements(table, group, name)?.filter(({ marker }) => markerHolds(marker, { environment }, name));
        if (requirements !== undefined)
            return ofGroup(`${name}, group ${group}`, requirements, table);
    }
    return undefined;
}
function ofGroup(from, requirements, pyproject) {
    const project = byName(pyproject, 'project');
    const own = bom_pythonName(String(byName(typeof project === 'object' ? { ...project } : {}, 'name') ?? ''));
    const others = requirements.filter(({ name }) => name !== own);
    return {
        from,
        pins: undefined,
        lines: others.map(specifierOf),
        extras: requirements.filter(({ name }) => name === own).flatMap(({ extras }) => extras),
    };
}
async function extraOfProject(_, __, { extras }) {
    const extra = testGroups.flatMap(name => extras.find(one => bom_pythonName(one) === name) ?? [])[0];
    return extra === undefined ? undefined : { from: `extra ${extra}`, pins: undefined, lines: [], extras: [extra] };
}
function pinned(from, pins) {
    return { from, pins: onePerName(pins), lines: [], extras: [] };
}
async function there(directory, paths, place) {
    const found = await Promise.all(paths.map(path => readSource((0,external_node_path_.resolve)(directory, path), place)));
    return found.filter(file => file !== undefined);
}
function specifierOf({ name, extras, specifiers, url }) {
    const named = `${name}${extras.length === 0 ? '' : `[${extras.join()}]`}`;
    if (url !== undefined)
        return `${named} @ ${url}`;
    return `${named}${specifiers.map(({ operator, version }) => `${operator}${version}`).join()}`;
}
/** Files in which pytest looks for tests, unless the project says otherwise. */
const testFile = /^test_.*\.py$|_test\.py$/;
/** Files that may name others. */
const settings = (/* unused pure expression or super */ null && (['pyproject.toml', 'pytest.toml', '.pytest.toml', 'pytest.ini', '.pytest.ini', 'tox.ini', 'setup.cfg']));
/** https://docs.pytest.org/en/stable/reference/reference.html#confval-norecursedirs */
const notSearched = /^(?:\..*|.*\.egg|_darcs|build|CVS|dist|node_modules|venv|\{arch\})$/;
const mostFolders = 100_000;
/**
 * True if the directory of a project has a file that pytest takes for tests (`test_*.py`, `*_test.py`), or its settings name other files
 * or doctests.
 */
async function hasTestFiles(place) {
    const named = await there(place.directory, settings, place);
    if (named.some(({ text }) => /\bpython_files\b|--doctest-(?:modules|glob)/.test(text)))
        return true;
    const open = [place.directory];
    for (let seen = 0; seen < open.length; seen += 1) {
        if (seen > mostFolders)
            throw tooMany(place.directory);
        const entries = (await ifThere(readdir(open[seen] ?? '', { withFileTypes: true }))) ?? [];
        if (entries.some(entry => !entry.isDirectory() && testFile.test(entry.name)))
            return true;
        const folders = entries.filter(entry => entry.isDirectory() && !notSearched.test(entry.name));
        open.push(...folders.map(({ name }) => join(open[seen] ?? '', name)));
    }
    return false;
}
function tooMany(directory) {
    return new Problem('look for tests', {
        found: `${directory} has more than ${mostFolders} directories.`,
        next: 'Set `tests` in .github/release-tools.yaml to the directory of the tests.',
    });
}

;// CONCATENATED MODULE: ./packages/coverage/lib/python/wheel-first.js
// Written by `npm run docs` from python/wheel_first.py.
const wheelFirst = `
# Makes this environment import the packages of one distribution from its installed files, wherever tests run: pytest puts the
# directory of the project in front of sys.path, so that a package beside the tests would be tested instead of the wheel.
# Prints what coverage.py is to measure (directories of packages, names of modules: a name that is also a directory of the checkout would
# mean that one), and the extras of the distribution.
import json, os, sys, sysconfig
from importlib import metadata

# In PathFinder itself, because pytest asks it directly for the modules of plugins: the project may be one.
FINDER = '''
from importlib.machinery import PathFinder

names = frozenset(%s)
site = %s
# For describe_python.py.
wheel = %s
by_path = PathFinder.find_spec

def find_spec(cls, name, path=None, target=None):
    of_wheel = by_path(name, site, target) if path is None and name in names else None
    return of_wheel or by_path(name, path, target)

PathFinder.find_spec = classmethod(find_spec)
'''

site = sysconfig.get_path("purelib"), sysconfig.get_path("platlib")
names, places, has_python = set(), set(), False
distribution = metadata.distribution(sys.argv[1])
for file in distribution.files or ():
    first, *rest = file.parts
    suffix = file.suffix in (".py", ".pyd", ".so")
    if first.endswith((".dist-info", ".data")) or first in ("..", "__pycache__", "test", "tests"):
        continue
    if suffix and (rest or first.split(".")[0].isidentifier()):
        names.add(first if rest else first.split(".")[0])
        places.add(os.path.realpath(distribution.locate_file(first)))
        has_python = has_python or file.suffix == ".py"
names = sorted(name for name in names if name.isidentifier())
with open(os.path.join(site[0], "_release_tools_wheel_first.py"), "w") as module:
    module.write(FINDER % (json.dumps(names), json.dumps(sorted(set(site))), repr({"places": sorted(places), "hasPython": has_python})))
with open(os.path.join(site[0], "_release_tools_wheel_first.pth"), "w") as start:
    start.write("import _release_tools_wheel_first\\n")
folders = {name: os.path.join(path, name) for path in site for name in names if os.path.isdir(os.path.join(path, name))}
sources = [folders.get(name, name) for name in names]
print(json.dumps({"sources": sources, "extras": distribution.metadata.get_all("Provides-Extra") or []}))
`;

;// CONCATENATED MODULE: ./packages/coverage/lib/python/describe-python.js
// Written by `npm run docs` from python/describe_python.py.
const describePython = `
# Prints the version of Python and those of packages. Runs on every Python, even if it is too old for the rest, so that the
# error can name its version.
import sys
# Modules of the project may have the names of these.
sys.path = [path for path in sys.path if path]
import json, platform
packages = {}
try:
    from importlib import metadata
    for name in sys.argv[1:]:
        try:
            packages[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            pass
except ImportError:
    pass
try:
    from _release_tools_wheel_first import wheel
except ImportError:
    wheel = None
print(json.dumps({"version": "%d.%d.%d" % sys.version_info[:3], "implementation": platform.python_implementation(), "packages": packages, "wheel": wheel}))
`;

;// CONCATENATED MODULE: ./packages/coverage/lib/test-env.js
// The project's programs need the environment that its developers set, but not the variables of this step: inputs, outputs, files
// for later steps, and tokens that the step got for itself.
const withheld = /^(INPUT_.*|ACTIONS_.*(TOKEN|URL)|SONAR_TOKEN|SONAR_SCANNER_JSON_PARAMS|GITHUB_TOKEN|GH_TOKEN|GITHUB_(OUTPUT|STATE|ENV|PATH|STEP_SUMMARY))$/i;
/** The environment for tests of the project. */
function testEnv(own) {
    const kept = Object.entries(own).filter((entry) => entry[1] !== undefined && !withheld.test(entry[0]));
    return Object.fromEntries(kept);
}

;// CONCATENATED MODULE: ./packages/coverage/lib/python.js




/** The Python packages that measure coverage, by their names in pip. */
const packageNames = ['coverage', 'pytest', 'pytest-cov'];
/**
 * Finds the Python to use: the requested program or path (relative to `directory`), otherwise `python`, otherwise `python3` on
 * PATH. Throws a Problem if there is none, or if it is older than 3.8.
 */
async function findPython(wanted, directory, host) {
    const candidates = wanted === undefined ? ['python', 'python3'] : [locate(wanted, directory)];
    const reasons = [];
    for (const program of candidates) {
        const found = await ask(program, directory, host);
        if (typeof found !== 'string')
            return found;
        reasons.push(`${program} ${found}`);
    }
    throw new problem/* Problem */.A('find Python', {
        found: `${reasons.join('; ')}.`,
        next: 'Set up Python 3.8 or newer before this step (actions/setup-python), or set the input `python`.',
    });
}
/** The version, with the name of the implementation if it is not CPython: `3.12.1`, `PyPy 3.9.16`. */
function pythonLabel({ version, implementation = 'CPython' }) {
    return implementation === 'CPython' ? version : `${implementation} ${version}`;
}
/** Throws a Problem that says what to install if one of the packages is missing. */
function requirePackages(python, names) {
    const missing = names.filter(name => python.packages[name] === undefined);
    if (missing.length === 0)
        return;
    throw new Problem(`use ${python.program}`, {
        found: `Python ${python.version} lacks ${missing.join(' and ')}.`,
        next: `Run \`${python.program} -m pip install ${missing.join(' ')}\` before this step, or set the input \`python\` to a different Python.`,
    });
}
function locate(wanted, directory) {
    return (0,external_node_path_.isAbsolute)(wanted) || !/[\\/]/.test(wanted) ? wanted : (0,external_node_path_.join)(directory, wanted);
}
/** The Python, or the reason why it cannot be used. */
async function ask(program, directory, host) {
    const result = await run(program, directory, host);
    if (result === undefined)
        return 'does not exist';
    if (result.exitCode !== 0)
        return `does not run (${result.stderr.trim().split('\n').at(-1)?.slice(0, 200)})`;
    const answer = (0,lib_json/* parseJson */.qF)(result.stdout.trim().split('\n').at(-1) ?? '', `the answer of ${program}`);
    const version = (0,lib_json/* textAt */.$6)(answer, 'version') ?? 'unknown';
    if (!isEnough(version))
        return `is Python ${version}`;
    const packages = packageNames.map(name => [name, (0,lib_json/* textAt */.$6)((0,lib_json.at)(answer, 'packages'), name)]);
    const implementation = (0,lib_json/* textAt */.$6)(answer, 'implementation');
    const wheel = wheelIn(answer);
    return {
        program,
        version,
        implementation,
        packages: Object.fromEntries(packages.filter(([, found]) => found !== undefined)),
        ...(wheel === undefined ? {} : { wheel }),
    };
}
function wheelIn(answer) {
    const hasPython = (0,lib_json.at)(answer, 'wheel', 'hasPython');
    return typeof hasPython === 'boolean' ? { places: (0,lib_json/* textsAt */.i1)(answer, 'wheel', 'places'), hasPython } : undefined;
}
async function run(program, directory, host) {
    try {
        return await host.exec(program, ['-c', describePython, ...packageNames], { cwd: directory, env: testEnv(host.env) });
    }
    catch (error) {
        if (error instanceof problem/* Problem */.A)
            return undefined;
        throw error;
    }
}
function isEnough(version) {
    const [major = 0, minor = 0] = version.split('.').map(Number);
    return major > 3 || (major === 3 && minor >= 8);
}

;// CONCATENATED MODULE: ./packages/coverage/lib/setup/environment.js




const reportLimit = 50 * 1024 * 1024;
/** Makes an empty environment in the temporary directory of the job, where it stays for later steps. */
async function newEnvironment(base, host) {
    const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(host.temp, 'tests-'));
    const path = (0,external_node_path_.join)(directory, 'environment');
    // Without pip: that of the Python is used. Debian has no ensurepip beside python3. Not in the checkout, whose modules -m would import.
    const options = { cwd: directory, env: testEnv(host.env) };
    const made = await host.exec(base.program, ['-m', 'venv', '--without-pip', path], options);
    if (made.exitCode !== 0)
        throw new problem/* Problem */.A('make an environment for the tests', {
            found: `Python ${base.version} reported: ${lastLine(made.stderr)}`,
            next: 'Set up Python before this step (actions/setup-python).',
            details: made.stderr.slice(-20_000),
        });
    const python = (0,external_node_path_.join)(path, ...(process.platform === 'win32' ? ['Scripts', 'python.exe'] : ['bin', 'python']));
    return { python, directory, base };
}
/** Installs with pip, and returns what was not there yet, or was there in another version. `onFailure` makes a Problem of what pip printed. */
async function pipInstall(environment, args, onFailure, host) {
    const { base, python, directory } = environment;
    const report = (0,external_node_path_.join)(directory, 'report.json');
    const how = ['--quiet', '--no-compile', '--disable-pip-version-check', '--no-input', '--report', report];
    const all = ['-m', 'pip', '--python', python, 'install', ...how, ...args];
    const result = await host.exec(base.program, all, { cwd: directory, env: testEnv(host.env) });
    if (result.exitCode !== 0)
        throw onFailure(`${result.stdout}${result.stderr}`);
    const answer = (0,lib_json/* parseJson */.qF)((await (0,read_limited/* readLimited */.tk)(report, reportLimit)).toString('utf8'), 'the report of pip', reportLimit);
    return (0,lib_json/* listAt */.gT)((0,lib_json.at)(answer, 'install')).map(one => {
        // https://pip.pypa.io/en/stable/reference/installation-report/
        const text = (...path) => (0,lib_json/* textAt */.$6)(one, ...path);
        return { name: text('metadata', 'name') ?? '', version: text('metadata', 'version') ?? '', sha256: digestOf(one) };
    });
}
/** SHA-256 of the archive that pip took for an entry of its report; undefined if it does not say. */
function digestOf(entry) {
    const archive = ['download_info', 'archive_info'];
    // pip before 23.1, as in Debian 12, only has the older form.
    return ((0,lib_json/* textAt */.$6)(entry, ...archive, 'hashes', 'sha256') ?? /^sha256=(.+)$/.exec((0,lib_json/* textAt */.$6)(entry, ...archive, 'hash') ?? '')?.[1]);
}
/** Writes a requirements file beside the environment; returns its path. */
async function requirementsFile({ directory }, text, name = 'requirements.txt') {
    const path = (0,external_node_path_.join)(directory, name);
    await (0,promises_.writeFile)(path, text);
    return path;
}
/** What pip says last, without its prefix; of a back-end whose output it repeats, what that said last. After it, pip gives only general advice. */
function lastLine(output) {
    const lines = output.trim().split('\n');
    const errors = lines.filter(line => /^ERROR: /.test(line));
    const repeated = lines[lines.findLastIndex(line => line.trim() === '[end of output]') - 1];
    const line = errors.at(-1) ?? repeated ?? lines.at(-1) ?? '';
    return (line
        .trim()
        .replace(/^ERROR: /, '')
        .slice(0, 300) || 'nothing.');
}

;// CONCATENATED MODULE: ./packages/host/lib/git.js
/**
 * Runs git in a directory, whoever owns it, as in a container, and without what a clone puts in place of objects
 * (https://git-scm.com/docs/git-replace). Its messages are in English on every machine.
 */
function git_git(directory, args, host) {
    return host.exec('git', ['-c', 'safe.directory=*', ...args], {
        cwd: directory,
        env: { LC_ALL: 'C', GIT_NO_REPLACE_OBJECTS: '1' },
    });
}
/** The first line of what git reported, for an error. Without a full stop; `nothing` if it reported nothing. */
function gitReported({ stderr }) {
    return stderr.trim().split('\n')[0]?.slice(0, 300).replace(/\.$/, '') || 'nothing';
}

;// CONCATENATED MODULE: ./packages/coverage/lib/git.js




/** The repository that contains `directory`. Throws a Problem if there is none, or if it has no commit. */
async function repositoryOf(directory, host) {
    const args = ['rev-parse', '--is-shallow-repository', '--verify', 'HEAD'];
    const top = await git_git(directory, ['rev-parse', '--show-toplevel'], host);
    const head = await git_git(directory, args, host);
    if (top.exitCode !== 0 || head.exitCode !== 0) {
        throw new problem/* Problem */.A(`find the repository of ${directory}`, {
            found: `git reported: ${gitReported(top.stderr ? top : head)}.`,
            next: 'Check out the repository before this step (actions/checkout).',
        });
    }
    const [shallow = '', commit = ''] = head.stdout.trim().split('\n');
    const root = (0,external_node_path_.resolve)(top.stdout.replace(/\r?\n$/, ''));
    const [tracked, untracked] = [await trackedIn(root, host), await untrackedIn(root, host)];
    return { root, commit, tracked, untracked, isShallow: shallow === 'true' };
}
/**
 * Lines that HEAD added or changed since it diverged from `base` (a branch, tag or commit), by path from `root`. In a renamed file,
 * only changed lines count. Throws a Problem if the checkout does not have enough history.
 */
async function changedLines(root, base, host) {
    const fork = await forkPoint(root, base, host);
    const args = [
        '--unified=0',
        '--inter-hunk-context=0',
        '--find-renames',
        '--diff-filter=AMR',
        '--ignore-submodules=all',
    ];
    const plain = ['--no-color', '--no-ext-diff', '--no-textconv', '--src-prefix=a/', '--dst-prefix=b/'];
    const options = ['-c', 'core.quotePath=false'];
    const result = await git(root, [...options, 'diff', ...args, ...plain, fork, 'HEAD', '--'], host);
    return parseChangedLines(required(result, `compare with ${base}`));
}
async function trackedIn(root, host) {
    const entries = required(await git_git(root, ['ls-files', '-z', '--stage', '-t'], host), 'list the tracked files');
    const gone = required(await git_git(root, ['ls-files', '-z', '--deleted'], host), 'list the deleted files');
    const deleted = new Set(gone.split('\0'));
    const paths = entries.split('\0').flatMap(entry => trackedPath(entry));
    return [...new Set(paths)].filter(path => !deleted.has(path));
}
async function untrackedIn(root, host) {
    const args = ['ls-files', '-z', '--others', '--exclude-standard', '--', '*.py'];
    const paths = required(await git_git(root, args, host), 'list the untracked files');
    return paths.split('\0').filter(path => path !== '');
}
/** The path of `H 100644 <object> 0\t<path>`; none for submodules (160000) and files outside a sparse checkout (S). */
function trackedPath(entry) {
    const [, tag, mode, path] = /^(\S) (\d{6}) [0-9a-f]+ \d\t(.+)$/s.exec(entry) ?? [];
    return path === undefined || tag === 'S' || mode === '160000' ? [] : [path];
}
async function forkPoint(root, base, host) {
    const commit = (await commitOf(root, base, host)) ?? (await commitOf(root, `refs/remotes/origin/${base}`, host));
    if (commit === undefined)
        throw tooShort(base, `${JSON.stringify(base)} is not in this checkout.`);
    const { exitCode, stdout } = await git(root, ['merge-base', commit, 'HEAD'], host);
    if (exitCode !== 0)
        throw tooShort(base, `this checkout has no commit in common with ${JSON.stringify(base)}.`);
    return stdout.trim();
}
/** Clones a repository into a new directory and checks a commit out, so that what runs in there changes nothing in `root`. */
async function cloneAt(root, commit, to, host) {
    const plain = ['-c', 'core.hooksPath=/dev/null', '-c', 'advice.detachedHead=false'];
    const what = `clone ${root}`;
    required(await git_git(root, [...plain, 'clone', '--quiet', '--no-local', '--no-checkout', root, to], host), what);
    required(await git_git(to, [...plain, 'checkout', '--quiet', '--detach', commit], host), what);
}
/** The commit that a name refers to in this checkout; undefined if it does not exist. */
async function commitOf(root, name, host) {
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`];
    const { exitCode, stdout } = await git(root, args, host);
    // Git before 2.30 also prints --end-of-options.
    return exitCode === 0 ? stdout.trim().split('\n').at(-1) : undefined;
}
function tooShort(base, found) {
    return new Problem(`find the lines changed since ${JSON.stringify(base)}`, {
        found,
        next: 'Check out with `fetch-depth: 0` (actions/checkout), or set the input `base` to a different commit.',
    });
}
function required(ran, what) {
    if (ran.exitCode === 0)
        return ran.stdout;
    throw new problem/* Problem */.A(what, { found: `git reported: ${gitReported(ran)}.`, next: 'Check the repository.' });
}

;// CONCATENATED MODULE: ./packages/coverage/lib/python/read-requires.js
// Written by `npm run docs` from python/read_requires.py.
const readRequires = `
# Prints what installed distributions need (Requires-Dist of each), as JSON.
import json, sys
from importlib import metadata

print(json.dumps([line for name in sys.argv[1:] for line in metadata.requires(name) or []]))
`;

// EXTERNAL MODULE: ./packages/evidence/lib/version/tag-pattern.js
var tag_pattern = __webpack_require__(8156);
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

// EXTERNAL MODULE: ./node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(8009);
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
        const reader = new Reader(lines);
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
const canonical_yaml_deepest = 16;
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
class Reader {
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
        if (indent > 2 * canonical_yaml_deepest)
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

;// CONCATENATED MODULE: ./packages/base/lib/yaml.js




/** Most characters of one document; a manifest of ten thousand files has about five million. */
const sizeLimit = 16 * 1024 * 1024;
const depthLimit = 32;
/** What ends or begins a node. The library takes some 1,100 bytes for a node (measured), and a quoted one has two quotation marks. */
const yaml_separators = { ...Object.fromEntries([...'\n,[]{}:&*!?-'].map(character => [character, 2])), '"': 1, "'": 1 };
/** Most of them: those of a manifest of about 5,000 files, which takes 250 MB. */
const yaml_mostSeparators = 340_000;
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
    const places = yaml_linesOf(document.contents, lines);
    return { value: document.toJS({ maxAliasCount: 0 }), lineOf: at => lineIn(places, at) };
}
function lineIn(places, at) {
    const line = places.get(at);
    return line ?? (at === '' ? 1 : lineIn(places, at.replace(/(?:\[\d+\]|(?:^|\.)[^.[]*)$|.$/, '')));
}
/** Lines of all values by their place: those of the keys, and of the items of lists. */
function yaml_linesOf(root, lines) {
    const places = new Map();
    const line = (node) => lines.linePos(((0,yaml_dist/* isNode */.Ll)(node) ? node.range?.[0] : undefined) ?? 0).line;
    const walk = (node, at) => {
        if ((0,yaml_dist/* isMap */.jh)(node))
            for (const { key, value } of node.items) {
                const place = `${at === '' ? '' : `${at}.`}${(0,yaml_dist/* isScalar */.jn)(key) ? key.value : ''}`;
                places.set(place, line(key));
                walk(value, place);
            }
        if ((0,yaml_dist/* isSeq */.oP)(node))
            for (const [index, item] of node.items.entries()) {
                places.set(`${at}[${index}]`, line(item));
                walk(item, `${at}[${index}]`);
            }
    };
    walk(root, '');
    return places;
}
function refuseLarge(text, what) {
    if (text.length > sizeLimit)
        refuse(what, `it has ${text.length} characters, more than the ${sizeLimit} accepted.`);
    refuseMany(text.replace(/(?<=\S)-/g, ''), yaml_separators, yaml_mostSeparators, what);
}
function parseChecked(text, what, hasAliases = false) {
    const lines = new yaml_dist/* LineCounter */.HN();
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
    const found = (0,yaml_dist/* parseAllDocuments */.hR)(text, {
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
    (0,yaml_dist/* visit */.YR)(root, (key, node, path) => {
        if (!(0,yaml_dist/* isNode */.Ll)(node))
            return;
        const at = `at line ${lines.linePos(node.range?.[0] ?? 0).line}`;
        if (path.filter(yaml_dist/* isCollection */.P3).length > depthLimit)
            refuse(what, `it is nested deeper than ${depthLimit} levels ${at}.`);
        if ((0,yaml_dist/* isAlias */.Vj)(node) && hasAliases && key !== 'key') {
            const isWithin = path.some(one => (0,yaml_dist/* isNode */.Ll)(one) && !(0,yaml_dist/* isAlias */.Vj)(one) && one.anchor === node.source);
            return isWithin ? refuse(what, `it has an alias of what it is in ${at}.`) : undefined;
        }
        if ((0,yaml_dist/* isAlias */.Vj)(node))
            refuse(what, `it has an alias ${at}.`, 'Write the value itself instead.');
        if (node.anchor !== undefined && !hasAliases)
            refuse(what, `it has an anchor ${at}.`, 'Remove it.');
        if (node.tag !== undefined)
            refuse(what, `it has a tag ${at}.`, 'Remove it.');
        if ((0,yaml_dist/* isMap */.jh)(node))
            refuseRepeated(node, what, at);
        if (!(0,yaml_dist/* isScalar */.jn)(node))
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
        const name = (0,yaml_dist/* isScalar */.jn)(key) ? key.value : key;
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

// EXTERNAL MODULE: ./packages/base/lib/paths.js
var lib_paths = __webpack_require__(568);
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
    const taken = new Set([release, ...others(release, published)].flatMap(one => fixedTags(one, forms)));
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
function highestOf(release, series, published) {
    const key = seriesKey(release.read.normalized, series);
    return others(release, published)
        .filter(({ prerelease, read }) => !prerelease && seriesKey(read.normalized, series) === key)
        .reduce((highest, other) => (compareVersions(other.read, highest.read) > 0 ? other : highest), release);
}
/** The `published` releases of the project of a release, itself included, the highest first. */
function releasesOf(release, published) {
    return [release, ...others(release, published)].sort((a, b) => compareVersions(b.read, a.read));
}
/** Releases of the same project. Other tags of the repository belong to other projects. */
function others({ rule, tag }, published) {
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
;// CONCATENATED MODULE: ./packages/project/lib/config/python-version.js


/** The minor versions of Python 3 that are known here. https://devguide.python.org/versions */
const [oldest, newest] = [8, 16];
/** More releases of a minor version than any had. */
const mostPatches = 40;
const expression = /^(?:3\.(\d{1,2})(?:\.\d{1,3}|t)?|pypy3\.(\d{1,2}))$/;
/** A version of Python as actions/setup-python spells it: `3.13`, `3.13.2`, `3.13t`, `pypy3.11`. */
const pythonVersion = (value, at) => {
    if (typeof value === 'number')
        throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(at)} is a number: YAML reads 3.10 as 3.1. Put it in quotes.`, at);
    if (typeof value === 'string' && isPythonVersion(value))
        return value;
    throw (0,lib_shape/* wrong */.Qm)(at, value, `a known version of Python such as "3.13" (3.${oldest} to 3.${newest}), "3.13t" or "pypy3.11"`);
};
/** True for a version of Python that is known here. */
function isPythonVersion(version) {
    const minor = minorOf(version);
    return minor !== undefined && minor >= oldest && minor <= newest;
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
function isExcluded(version, requiresPython) {
    const [minor, specifiers] = [minorOf(version), parseSpecifiers(requiresPython)];
    if (minor === undefined || specifiers === undefined)
        return false;
    return !Array.from({ length: mostPatches }, (_, patch) => `3.${minor}.${patch}`).some(one => satisfies(one, specifiers));
}

;// CONCATENATED MODULE: ./packages/project/lib/config/file-shape.js




// docs/schema/config.v1.json has the same rules. A test checks that both refuse the same broken files.
const path = (value, at) => {
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
        path(source.path, at);
    return source;
};
const platform = (value, at) => {
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
    dockerfile: (0,lib_shape/* optional */.lq)(path),
    context: (0,lib_shape/* optional */.lq)(path),
    platforms: (0,lib_shape/* optional */.lq)(filled(platform, 20)),
    requirements: (0,lib_shape/* optional */.lq)(path),
    repository: (0,lib_shape/* optional */.lq)(repository),
});
const archiveName = (0,lib_shape/* matching */.wC)(/^(?=.{1,100}$)[A-Za-z0-9](?:[A-Za-z0-9._+-]|\{version\})*$/, 'the name of a file without its extension, of letters, digits and . _ + -, such as widget-docs-{version}');
const archive = (0,lib_shape/* object */.Ik)({
    name: archiveName,
    files: filled(file_shape_pattern, 10_000),
    format: (0,lib_shape/* optional */.lq)((0,lib_shape/* oneOf */.yL)('tar.gz', 'zip')),
});
const python = (0,lib_shape/* object */.Ik)({
    versions: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(pythonVersion, 20)),
    'build-requirements': (0,lib_shape/* optional */.lq)(path),
    cc: (0,lib_shape/* optional */.lq)((0,lib_shape/* matching */.wC)(/^(?=.{1,500}$)\S(?:.*\S)?$/, 'a command such as gcc -ffile-prefix-map=/a=b')),
    normalise: (0,lib_shape/* optional */.lq)((0,lib_shape/* oneOf */.yL)('auto', 'always', 'never')),
    prove: (0,lib_shape/* optional */.lq)(lib_shape/* boolean */.zM),
});
const auditLog = (0,lib_shape/* object */.Ik)({ keep: (0,lib_shape/* optional */.lq)(lib_shape/* boolean */.zM), 'encrypt-to': (0,lib_shape/* optional */.lq)(path) });
/** The keys that may also stand beside `projects`, for all projects that do not have them. */
const shared = {
    'version-scheme': (0,lib_shape/* optional */.lq)((0,lib_shape/* oneOf */.yL)('pep440', 'semver')),
    changelog: (0,lib_shape/* optional */.lq)(path),
    'notes-from': (0,lib_shape/* optional */.lq)(notesFrom),
    python: (0,lib_shape/* optional */.lq)(python),
    tests: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(lib_shape/* text */.Qq, 1000)),
    images: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(file_shape_image, 1000)),
    archives: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(archive, 1000)),
    models: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(file_shape_pattern, 1000)),
    registries: (0,lib_shape/* optional */.lq)(registries),
    stores: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(store, 20)),
    'audit-log': (0,lib_shape/* optional */.lq)(auditLog),
    'image-tags': (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)((0,lib_shape/* oneOf */.yL)(...imageTagForms), 100)),
};
/** Whatever a project states as its name. */
const file_shape_name = (0,lib_shape/* matching */.wC)(/^(?=.{1,200}$)[^\s\p{C}](?:[^\p{C}\n]*[^\s\p{C}])?$/u, 'a name of at most 200 characters');
/** Known, so that a misspelt one is recognised; a file that has it is read by `many`. */
const noProjects = () => undefined;
const one = (0,lib_shape/* object */.Ik)({
    name: (0,lib_shape/* optional */.lq)(file_shape_name),
    directory: (0,lib_shape/* optional */.lq)(path),
    'tag-pattern': (0,lib_shape/* optional */.lq)(tagPattern),
    ...shared,
    projects: noProjects,
});
const many = (0,lib_shape/* object */.Ik)({
    projects: filled((0,lib_shape/* object */.Ik)({ name: (0,lib_shape/* optional */.lq)(file_shape_name), directory: path, 'tag-pattern': tagPattern, ...shared }), 1000),
    ...shared,
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
function filled(item, limit) {
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
function contradiction(place, found, next) {
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
        throw contradiction(from, `there is no ${kind} ${JSON.stringify(value)} in the repository.`, 'Correct the path: it starts at the root of the repository.');
    const away = (0,lib_files/* toPosix */.d7)((0,external_node_path_.relative)(await (0,promises_.realpath)(workspace), await (0,promises_.realpath)(path)));
    if (away === '..' || away.startsWith('../'))
        throw contradiction(from, `${JSON.stringify(value)} is a link that leads out of the repository.`, 'Give a path inside the repository.');
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
const python_source_token = new RegExp(`(?:[ \\t\\f\\r]|\\\\\\r?\\n|#[^\\n]*)*(${string}|[\\p{L}_][\\p{L}\\p{N}_]*|\\n|[^])`, 'uy');
/** Splits Python source into names, strings, line ends and single other characters. */
function python_source_tokensOf(source) {
    const tokens = [];
    let depth = 0;
    for (const match of source.replace(/^\uFEFF/, '').matchAll(new RegExp(python_source_token.source, 'uyg'))) {
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
    const tokens = python_source_tokensOf(source);
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
    const tokens = python_source_tokensOf(source);
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
    const tokens = python_source_tokensOf(source);
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
    const repository = images_repositoryOf(stated, index, image.value);
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
function images_repositoryOf({ keys, place }, index, name) {
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
            throw contradiction(name.from === 'the name of the project' ? dockerfile.from : name.from, `two images have the name ${JSON.stringify(name.value)} (the other: ${other}).`, 'Give each image a "name" of its own.');
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
    throw contradiction(place('python'), `the directory ${JSON.stringify(directory)} has no Python project: no pyproject.toml with [project] or [build-system], no setup.py and no setup.cfg with [metadata].`, 'Correct "directory", or remove "python".');
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
    const index = keys.python?.versions?.findIndex(version => isExcluded(version, requiresPython ?? '')) ?? -1;
    const version = keys.python?.versions?.[index];
    if (version === undefined)
        return;
    throw contradiction(place(`python.versions[${index}]`), `Python ${version} is excluded by ${external_node_path_.posix.join(directory, 'pyproject.toml')}: requires-python is ${JSON.stringify(requiresPython)}.`, 'Remove one of them.');
}

;// CONCATENATED MODULE: ./packages/project/lib/config/effective.js











/** What applies to a project, from inputs, file, project and defaults. Throws a Problem if they contradict each other. */
async function effectiveConfig(workspace, stated, { given, repository }) {
    const place = await effective_placeOf(workspace, stated, given);
    const { directory } = place;
    const declared = await readProject((0,external_node_path_.join)(workspace, directory.value), (0,external_node_path_.basename)(directory.value === '.' ? repository : directory.value));
    const name = nameOf(stated, declared, directory.value);
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
    throw contradiction(own.from, `the directory ${JSON.stringify(own.value)} is empty, so that it has no project.`, 'Give the directory of the project.');
}
/** The name in the file must be the one that the project states, in any spelling that means the same package. */
function nameOf(stated, { name, nameFrom }, directory) {
    const own = statedValue(stated, 'name');
    const otherwise = directory === '.' ? 'the name of the repository' : 'the name of the directory';
    const found = { value: name, from: nameFrom === undefined ? otherwise : external_node_path_.posix.join(directory, nameFrom) };
    if (own === undefined || nameFrom === undefined)
        return own ?? found;
    if (bom_pythonName(own.value) === bom_pythonName(name))
        return own;
    throw contradiction(own.from, `the name is ${JSON.stringify(own.value)}, and ${found.from} says ${JSON.stringify(name)}.`, 'Remove the line: the project states its name.');
}
function schemeOf(stated, { scheme }) {
    const own = statedValue(stated, 'version-scheme');
    if (own?.value === 'semver' && scheme === 'pep440')
        throw contradiction(own.from, 'the version scheme is "semver", and versions of a Python project follow PEP 440.', 'Remove the line.');
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
    return effectiveConfig(workspace, stated, surroundingsOf(workspace, request));
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
                throw contradiction(stated.place(key), `${JSON.stringify(value)} is the "${key}" of another project as well (${other.place(key)}).`, `Give each project a "${key}" of its own.`);
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

;// CONCATENATED MODULE: ./packages/project/lib/requirements/build-requirements.js


/**
 * Finds and reads the pinned build requirements of a project, as the interpreter of `environment` needs them. `configured` is a file,
 * relative to the repository, optionally with its group: `uv.lock#build-system`. Runs nothing. Throws a Problem if the file is
 * damaged, out of date, or names a package without version and digest.
 */
async function findBuildRequirements(place, environment, configured) {
    const { source, notes } = await locateRequirements(place, configured);
    const found = await source?.read({ environment });
    const pins = onePerName(found?.pins ?? []);
    return { from: source?.label, pins, constraints: renderPins(pins), notes: [...notes, ...(found?.notes ?? [])] };
}

;// CONCATENATED MODULE: ./packages/coverage/lib/setup/sibling-build.js







/** The other Python projects of a repository, by their normalised names. */
async function otherProjects(repository, name) {
    const configs = await read_config_readConfigs(repository);
    const others = configs.filter(config => config.python !== undefined && bom_pythonName(config.name.value) !== bom_pythonName(name));
    return new Map(others.map(config => [bom_pythonName(config.name.value), config]));
}
/** The names, normalised, in lines of requirements whose markers are true here. Leaves options of pip out. */
function namesIn(lines, environment, extras = []) {
    const context = { environment, extras: new Set(extras.map(bom_pythonName)) };
    return lines.flatMap(line => {
        const requirement = readRequirement(line);
        return requirement !== undefined && markerHolds(requirement.marker, context, line) ? [requirement.name] : [];
    });
}
/**
 * Builds the wheel of a project in a clone, with its own pinned requirements, as its release builds it. Throws a Problem if that fails.
 */
async function buildSibling({ name: { value: name }, directory: { value: directory }, python }, clone, { base, markers }, host) {
    const failed = (output) => new problem/* Problem */.A(`build ${name}, which the tests need, from ${directory}`, {
        found: `pip reported: ${lastLine(output)}`,
        next: `Rehearse the release of ${name} first, or add its line with digests to the pinned requirements of the tests.`,
        details: output.slice(-20_000),
    });
    const own = await newEnvironment(base, host);
    const place = { directory: (0,external_node_path_.join)(clone, directory), repository: clone };
    const { pins } = await findBuildRequirements(place, markers, python?.['build-requirements']?.value);
    const file = await requirementsFile(own, renderPins(pins));
    if (pins.length > 0)
        await pipInstall(own, ['--require-hashes', '--requirement', file], failed, host);
    const out = (0,external_node_path_.join)(own.directory, 'built');
    await (0,promises_.mkdir)(out);
    const wheel = ['wheel', '--quiet', '--no-deps', '--no-build-isolation', '--wheel-dir', out, place.directory];
    const args = ['-m', 'pip', '--python', own.python, '--disable-pip-version-check', '--no-input', ...wheel];
    // Back-ends start programs that pip installed beside them: uv_build starts uv-build. Last, because `base` may be the name of a program.
    const path = [host.env.PATH, (0,external_node_path_.dirname)(own.python)].join(external_node_path_.delimiter);
    const env = { ...testEnv(host.env), PATH: path };
    const { exitCode, stdout, stderr } = await host.exec(base.program, args, { cwd: own.directory, env });
    if (exitCode !== 0)
        throw failed(`${stdout}${stderr}`);
    const [built = ''] = await (0,promises_.readdir)(out);
    return { name, version: parseWheelName(built)?.version ?? '', directory, wheel: (0,external_node_path_.join)(out, built) };
}

;// CONCATENATED MODULE: ./packages/coverage/lib/setup/siblings.js








/**
 * Builds the projects of the same repository that the wheel or its tests need, from the commit that is checked out, and installs them. An
 * index may not have them yet, or may have foreign packages with their names. Throws a Problem if one cannot be built.
 */
async function installSiblings({ repository, wheel, extras, lines, pinned, markers }, environment, host) {
    const needs = async (name, extras = []) => namesIn(await requiresOf(name, environment, host), markers, extras);
    const needed = [...(await needs(wheel, extras)), ...namesIn(lines, markers)];
    if (needed.length === 0)
        return [];
    const projects = await otherProjects(repository, wheel);
    for (const name of pinned)
        projects.delete(bom_pythonName(name));
    // So that a build leaves nothing in the checkout that is tested.
    const clone = (0,external_node_path_.join)(environment.directory, 'siblings');
    const installed = [];
    for (const name of needed) {
        const project = projects.get(name);
        if (project === undefined)
            continue;
        projects.delete(name);
        if (installed.length === 0)
            await cloneAt(repository, (await repositoryOf(repository, host)).commit, clone, host);
        const sibling = await buildSibling(project, clone, { base: environment.base, markers }, host);
        await pipInstall(environment, ['--no-deps', '--no-index', sibling.wheel], output => unfitting(sibling, output), host);
        installed.push(sibling);
        needed.push(...(await needs(name)));
    }
    return installed;
}
function unfitting({ name }, output) {
    return new problem/* Problem */.A(`install ${name}, which the tests need`, {
        found: `pip reported: ${lastLine(output)}`,
        next: `Check the metadata of ${name}, such as \`requires-python\`.`,
        details: output.slice(-20_000),
    });
}
async function requiresOf(name, { python }, host) {
    const { exitCode, stdout, stderr } = await host.exec(python, ['-I', '-c', readRequires, name], {
        env: testEnv(host.env),
    });
    if (exitCode !== 0)
        throw new problem/* Problem */.A(`read what ${name} needs`, {
            found: `Python reported: ${lastLine(stderr)}`,
            next: 'Check the metadata of its wheel (`Requires-Dist`).',
        });
    const lines = (0,lib_json/* parseJson */.qF)(stdout, 'the answer of Python');
    return Array.isArray(lines) ? lines.filter(line => typeof line === 'string') : [];
}

;// CONCATENATED MODULE: ./packages/coverage/lib/setup/setup-tests.js










/**
 * Makes an environment with the wheel, what it needs, and what its tests need, pinned if the project has pins. What it needs of its own
 * repository is built from the same commit. In the environment, the packages of the wheel are imported from the wheel, wherever the
 * tests run. Throws a Problem.
 */
async function setUpTests({ place, wheels, python }, host) {
    const wheel = await setup_tests_wheelIn(wheels);
    const base = await findPython(python, place.directory, host);
    const environment = await newEnvironment(base, host);
    const version = pythonLabel(base);
    await installWheel(wheel, environment, version, host);
    const { sources, extras } = await askFirst(environment, wheel, host);
    const markers = parseMarkerEnvironment(await setup_tests_ask(environment.python, ['-I', '-c', markerProgram], host));
    const needed = await findTestRequirements(place, { environment: markers, extras });
    const siblings = await installOwn(needed, wheel, { place, environment, markers }, host);
    const added = await installNeeded(needed, wheel, environment, host);
    const own = siblings.map(({ name }) => `, and ${name} of the same commit`).join('');
    const requirements = {
        from: `${needed.from ?? 'no file of the project'}${own}`,
        pinned: needed.pins !== undefined && added.length === 0,
    };
    report(needed, added, version, host);
    for (const sibling of siblings)
        reportSibling(wheel, sibling, host);
    return { python: environment.python, version, requirements, sources };
}
async function setup_tests_wheelIn(directory) {
    const files = ((await (0,if_there/* ifThere */.y)((0,promises_.readdir)(directory))) ?? []).filter(file => file.endsWith('.whl')).sort(lib_files/* byBytes */.bg);
    const [named] = files.map(parseWheelName);
    if (named === undefined)
        throw new problem/* Problem */.A('set up the tests', {
            found: `there is no wheel in ${directory}.`,
            next: 'Build it first (build-python), and name its workflow artifact in `from-artifacts`.',
        });
    const digests = await Promise.all(files.map(file => (0,lib_digest/* sha256File */.Q3)((0,external_node_path_.join)(directory, file))));
    return { ...named, files, digests, directory };
}
/** Only from the directory: nothing may come in the place of the wheel. */
async function installWheel(wheel, environment, version, host) {
    const only = ['--no-deps', '--no-index', '--only-binary', ':all:', '--find-links', wheel.directory];
    const failed = (output) => new problem/* Problem */.A(`test ${wheel.name} ${wheel.version} with Python ${version}`, {
        found: `no wheel of the release fits it (${wheel.files.join(', ')}).`,
        next: 'Remove this version from `python.versions` in .github/release-tools.yaml, or build a wheel for it (release-prebuilt.yml takes wheels for several versions).',
        details: output.slice(-20_000),
    });
    requireBuilt(wheel, await pipInstall(environment, [...only, `${wheel.name}==${wheel.version}`], failed, host));
}
/** Of two wheels of one version pip takes what it prefers. Tests of another one would say nothing of that of the release. */
function requireBuilt({ name, version, digests }, installed) {
    const own = installed.filter(one => bom_pythonName(one.name) === bom_pythonName(name));
    if (own.every(({ sha256 }) => sha256 !== undefined && digests.includes(sha256)))
        return;
    throw new problem/* Problem */.A(`test ${name} ${version}`, {
        found: `pip installed another ${name} than the wheel of the release.`,
        next: `Remove ${name} from what the tests need, and \`find-links\` from the settings of pip (\`PIP_FIND_LINKS\`, pip.conf).`,
    });
}
async function askFirst({ python }, { name }, host) {
    const answer = (0,lib_json/* parseJson */.qF)(await setup_tests_ask(python, ['-I', '-c', wheelFirst, name], host), 'the answer of Python');
    return { sources: (0,lib_json/* textsAt */.i1)(answer, 'sources'), extras: (0,lib_json/* textsAt */.i1)(answer, 'extras') };
}
async function setup_tests_ask(python, args, host) {
    const { exitCode, stdout, stderr } = await host.exec(python, args, { env: testEnv(host.env) });
    if (exitCode === 0)
        return stdout.trim().split('\n').at(-1) ?? '';
    throw new problem/* Problem */.A('set up the tests', {
        found: `${python} reported: ${lastLine(stderr)}`,
        next: 'Check the Python that this job sets up.',
        details: stderr.slice(-20_000),
    });
}
/** What the wheel and its tests need of their own repository. */
function installOwn({ extras, lines, pins = [] }, { name: wheel }, { place, environment, markers }, host) {
    const pinned = pins.map(({ name }) => name);
    return installSiblings({ repository: place.repository, wheel, extras, lines, pinned, markers }, environment, host);
}
function reportSibling({ name }, sibling, host) {
    host.notice(`${name} is tested with ${sibling.name} ${sibling.version}, built from ${sibling.directory} of the same commit. Release ${sibling.name} first, because who installs ${name} gets ${sibling.name} from an index.`);
}
/** Returns each package that the pins do not have. */
async function installNeeded({ from, pins, lines, constraints = [], extras }, wheel, environment, host) {
    const failed = (output) => new problem/* Problem */.A('install what the tests need', {
        found: `pip reported for ${from ?? 'pytest and pytest-cov'}: ${lastLine(output)}`,
        next: 'Correct that file, and check that the index has these versions (`PIP_INDEX_URL`, pip.conf).',
        details: output.slice(-20_000),
    });
    const own = `${wheel.name}${extras.length === 0 ? '' : `[${extras.join()}]`}==${wheel.version}`;
    const rest = ['--find-links', wheel.directory, own, ...packageNames];
    if (pins === undefined) {
        const file = await requirementsFile(environment, `${lines.join('\n')}\n`);
        const limits = await requirementsFile(environment, `${constraints.join('\n')}\n`, 'constraints.txt');
        const all = [...rest, '--requirement', file, '--constraint', limits];
        const installed = await pipInstall(environment, all, failed, host);
        requireBuilt(wheel, installed);
        return installed;
    }
    // Tools for tests may need the project itself, so that their pins name an earlier version of it.
    const others = pins.filter(({ name }) => name !== bom_pythonName(wheel.name));
    const file = await requirementsFile(environment, renderPins(others));
    await pipInstall(environment, ['--require-hashes', '--requirement', file], failed, host);
    // What is there stays: this adds only what has no pin.
    const added = await pipInstall(environment, rest, failed, host);
    requireBuilt(wheel, added);
    return added;
}
function report({ from, pins }, added, version, host) {
    const what = from ?? 'no file of the project: it names no requirements of its tests';
    const how = pins === undefined ? 'not pinned' : `${count(pins.length, 'package')} pinned with digests`;
    host.info(`Python ${version}: the requirements of the tests are from ${what} (${how}).`);
    if (pins !== undefined && added.length > 0)
        host.notice(`${from} does not have all that the tests need. Not pinned: ${added.map(one => `${one.name} ${one.version}`).join(', ')}. Add them there to pin all.`);
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
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
    return [...byText.entries()].sort(([a], [b]) => (0,lib_files/* byBytes */.bg)(a, b)).map(([, one]) => one);
}
function buildDefinition(run, dependencies) {
    const { serverUrl, repository, ref, sha, workflowRef, inputs } = run;
    const source = { uri: `git+${serverUrl}/${repository}@${ref}`, digest: { gitCommit: sha } };
    const workflow = { ref, repository: `${serverUrl}/${repository}`, path: parseWorkflowRef(workflowRef).path };
    return {
        buildType,
        externalParameters: { workflow, ...(inputs === undefined ? {} : { inputs: sorted(inputs) }) },
        internalParameters: { github: run.internal },
        resolvedDependencies: [source, ...inOrder(dependencies)],
    };
}
function sorted(inputs) {
    return Object.fromEntries(Object.entries(inputs).sort(([a], [b]) => byBytes(a, b)));
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

// EXTERNAL MODULE: ./packages/base/lib/is-sha256.js
var is_sha256 = __webpack_require__(8008);
// EXTERNAL MODULE: ./packages/evidence/lib/release/release-dir.js
var release_dir = __webpack_require__(7833);
;// CONCATENATED MODULE: ./packages/evidence/lib/release/evidence-digests.js



/** Evidence and step records are named alike, whatever the release directory is called: `sbom.spdx.json`, `records/…`. */
const recordsPrefix = 'records/';
/** The name of a file in or beside the release directory, in lists of digests. */
function evidence_digests_evidenceName(releaseDir, path) {
    const inRecords = toPosix(relative(recordsDir(releaseDir), path));
    return inRecords.startsWith('../') ? toPosix(relative(releaseDir, path)) : `${recordsPrefix}${inRecords}`;
}
/** The absolute path of such a name. */
function evidencePath(releaseDir, name) {
    return name.startsWith(recordsPrefix)
        ? (0,external_node_path_.join)((0,release_dir/* recordsDir */.Ap)(releaseDir), name.slice(recordsPrefix.length))
        : (0,external_node_path_.join)(releaseDir, name);
}
/**
 * The digests of what steps made: their files, their records, and further files at absolute paths. A job returns them as an output,
 * which no other job can set. So a later job can tell whether a workflow artifact was changed.
 */
async function evidenceOf(releaseDir, steps, further = []) {
    const records = await Promise.all(steps.map(step => readStepRecord(releaseDir, step)));
    const paths = [
        ...records.flatMap(({ files }) => files.map(({ path }) => join(releaseDir, path))),
        ...steps.map(step => stepRecordPath(releaseDir, step)),
        ...further,
    ];
    return pool([...new Set(paths)], 4, async (path) => ({
        name: evidence_digests_evidenceName(releaseDir, path),
        digest: { sha256: await sha256File(path) },
    }));
}

// EXTERNAL MODULE: ./packages/evidence/lib/release/named-digest.js
var named_digest = __webpack_require__(8360);
;// CONCATENATED MODULE: ./packages/evidence/lib/release/digest-list.js





/**
 * Largest list in an output, in bytes: that of some 50 files. The runner hands over an input in an environment variable, in which
 * Linux accepts 128 KiB, and an input `evidence` has the lists of many jobs. GitHub accepts 1 MiB of outputs of one job.
 */
const outputLimit = (/* unused pure expression or super */ null && (8 * 1024));
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
    const text = renderJson(content);
    const digest = { sha256: sha256(text) };
    const path = join(recordsDir(releaseDir), 'lists', `${digest.sha256}.json`);
    await writeFileAtomic(path, text);
    return JSON.stringify([{ name: evidenceName(releaseDir, path), digest }]);
}
/**
 * The whole list: the entries of the files that it names are in their place. `use` says which list of a job of a matrix is meant. Throws a
 * Problem for a file that is missing or another.
 */
async function wholeList(releaseDir, list, use) {
    const parts = await Promise.all(list.map(one => (listName.test(one.name ?? '') ? readList(releaseDir, one, use) : [one])));
    return parts.flat();
}
async function readList(releaseDir, { name = '', digest }, use) {
    const content = await (0,read_limited/* readIfThere */.qC)(evidencePath(releaseDir, name), lib_limits/* limits */.F.evidence, 'inside');
    if (content === undefined)
        throw unusable(name, 'it is missing.');
    if ((0,lib_digest/* sha256 */.sc)(content) !== digest.sha256)
        throw unusable(name, 'it is not what its job made.');
    const value = (0,lib_json/* parseJson */.qF)(content.toString(), name);
    const list = Array.isArray(value) ? value : (0,lib_json.at)(value, use);
    if (list === undefined && (0,lib_shape/* isObject */.Gv)(value))
        return [];
    const isEntry = use === 'dependencies' ? isAddressedDigest : named_digest/* isNamedDigest */._;
    if (Array.isArray(list) && list.every(isEntry))
        return list;
    throw unusable(name, 'it is not a list of names with digests.');
}
/** True for an address with a SHA-256 digest. */
function isAddressedDigest(value) {
    return (0,lib_json/* textAt */.$6)(value, 'uri') !== undefined && (0,is_sha256/* isSha256 */._)((0,lib_json/* textAt */.$6)(value, 'digest', 'sha256') ?? '');
}
function unusable(name, found) {
    return new problem/* Problem */.A(`read the list of digests ${name}`, {
        found,
        next: 'Hand over the release directory with `to-artifact` and `from-artifacts`, and do not change its files.',
    });
}

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

// EXTERNAL MODULE: ./packages/host/lib/http/wrong-digest.js
var wrong_digest = __webpack_require__(3434);
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
    return text.startsWith('sha256:') && (0,is_sha256/* isSha256 */._)(text.slice('sha256:'.length));
}
/** Text of others for a message: in quotes, without control characters, and short. */
function shown(text) {
    return JSON.stringify(text.length > 100 ? `${text.slice(0, 99)}…` : text);
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
const image_index_depthLimit = 4;
// Docker accepts 127.
const layerLimit = 1000;
const width = 8;
/**
 * Reads what an index, or the manifest of a single image, consists of; `root` is that document. Follows nested indexes. Leaves out
 * what is attached to images: attestations, signatures. Reads and checks only images for the `wanted` platforms; if the list is
 * empty, all. Throws a Problem.
 */
async function readImage(root, source, wanted = []) {
    const reader = new image_index_Reader(source, new Set(wanted.map(canonicalPlatform)));
    const images = await reader.read({ digest: root.digest }, root.document, 0);
    const byDigest = new Map(images.map(image => [`${image.platform}@${image.digest}`, image]));
    return { images: [...byDigest.values()], platforms: [...reader.platforms] };
}
class image_index_Reader {
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
        if (depth === image_index_depthLimit)
            throw this.#source.problem(`its indexes are nested more than ${image_index_depthLimit} deep.`);
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

;// CONCATENATED MODULE: ./packages/release/lib/collect/collect.js





/**
 * Records what a build made, in the build job. Its digests become outputs of this job, which no other job can set. Later jobs
 * compare them with the files that they get from workflow artifacts. `tag` is that of the release, if it is known.
 */
async function collect(releaseDir, sources, tag) {
    const artifacts = await collectArtifacts(releaseDir, tag);
    const images = await collectImages(sources, releaseDir);
    if (artifacts.length + images.length === 0) {
        throw new Problem(`collect the build outputs`, {
            found: `there is no file in ${releaseDir}/artifacts, and no image is given.`,
            next: 'Build into that directory before this step, or give images with the input `images`.',
        });
    }
    // Jobs of a matrix make an image each, so the record has its name.
    const [image] = images;
    const step = image !== undefined && images.length === 1 ? `collect-artifacts.${image.name}` : 'collect-artifacts';
    await writeStepRecord(releaseDir, step, { files: artifacts.map(artifact => artifact.record), images });
    return { subjects: [...artifacts.map(artifact => artifact.subject), ...images.flatMap(imageSubjects)], images };
}
/** The base images of images that build-container made, with their digests: what provenance calls dependencies. */
async function baseImages(releaseDir, images) {
    const builds = await Promise.all(images.map(({ name }) => readBuild(releaseDir, kinds.build.files.image.pathOf(name))));
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
const artifacts_artifactsDir = 'artifacts/';
/** True for the path of an artifact, relative to the release directory. */
function artifacts_isArtifact(path) {
    return path.startsWith(artifacts_artifactsDir);
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
            name: `${artifacts_artifactsDir}…`,
            /** Depends on the extension of the file. */
            mediaType: (path) => mediaTypes.find(([pattern]) => pattern.test(path))?.[1] ?? 'application/octet-stream',
            // The project's build made it, and nobody has built it twice to compare.
            reproducible: 'unverified',
            targetAt: (path, project) => artifacts_isArtifact(path) ? { kind: 'directory', name: project } : undefined,
        },
    },
    requirable: {
        absent: `there is no file in ${artifacts_artifactsDir}. Build into that directory before the release is assembled.`,
    },
    present: anyFound,
    summarise: nothing,
});

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

;// CONCATENATED MODULE: ./packages/evidence/lib/manifest/manifest-model.js
/** The value of `schema`, and the `$id` of the JSON Schema. */
const manifestSchema = 'https://github.com/org/release-tools/blob/v1/docs/schema/manifest.v1.json';

// EXTERNAL MODULE: ./packages/evidence/lib/manifest/reproducible.js
var reproducible = __webpack_require__(278);
;// CONCATENATED MODULE: ./packages/evidence/lib/manifest/manifest-shape.js





// docs/schema/manifest.v1.json has the same rules. A test checks that both refuse the same broken manifests.
const line = (0,lib_shape/* matching */.wC)(/^[^\p{Cc}\p{Cs}]{1,500}$/u, 'one line of text');
const digest = (0,lib_shape/* matching */.wC)(/^sha256:[0-9a-f]{64}$/, '"sha256:" and 64 lower-case hexadecimal digits');
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
const whole = (value, at) => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
        throw (0,lib_shape/* wrong */.Qm)(at, value, 'a whole number from 0');
    return value;
};
const tool = (0,lib_shape/* object */.Ik)({ name: line, version: line, sha256: (0,lib_shape/* optional */.lq)(lib_shape/* hexDigest */.w0) });
const causes = (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)((0,lib_shape/* matching */.wC)(/^[^\p{Cs}]{1,4000}$/u, 'text of at most 4000 characters'), 1000));
const file = (0,lib_shape/* object */.Ik)({
    path: manifest_shape_path,
    size: whole,
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
    digest,
    platforms: (0,lib_shape/* list */.p_)((0,lib_shape/* object */.Ik)({
        platform: (0,lib_shape/* matching */.wC)(/^[a-z0-9]+[/-][a-z0-9_]+(?:[/-][a-z0-9_.]+)?$/, 'a platform like linux/amd64'),
        digest,
    })),
    reproducible: (0,lib_shape/* optional */.lq)((0,lib_shape/* oneOf */.yL)(...reproducible/* reproducibleValues */.B)),
    causes,
});
const objectId = (0,lib_shape/* matching */.wC)(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'a full commit id');
/** A manifest of version 1, field by field. manifest-rules.ts has the rules between fields. */
const manifestShape = (0,lib_shape/* object */.Ik)({
    schema: (0,lib_shape/* oneOf */.yL)(manifestSchema),
    project: (0,lib_shape/* object */.Ik)({ name: line, version: line }),
    source: (0,lib_shape/* object */.Ik)({
        repository: webAddress,
        tag,
        tagObject: (0,lib_shape/* optional */.lq)(objectId),
        commit: objectId,
        commitTime: (0,lib_shape/* matching */.wC)(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, 'a time like 2026-01-31T12:00:00Z'),
    }),
    images: (0,lib_shape/* list */.p_)(manifest_shape_image),
    approver: (0,lib_shape/* optional */.lq)(approverShape),
    builder: (0,lib_shape/* object */.Ik)({ id: line, run: (0,lib_shape/* optional */.lq)(webAddress) }),
    policy: (0,lib_shape/* object */.Ik)({ path: manifest_shape_path, sha256: lib_shape/* hexDigest */.w0 }),
    verdict: (0,lib_shape/* object */.Ik)({
        result: (0,lib_shape/* oneOf */.yL)('pass', 'fail', 'review', 'error'),
        reasons: (0,lib_shape/* list */.p_)((0,lib_shape/* matching */.wC)(/^[^\p{Cs}]{1,4000}$/u, 'text of at most 4000 characters')),
        day: (0,lib_shape/* matching */.wC)(/^\d{4}-\d\d-\d\d$/, 'a day like 2026-01-31'),
    }),
    previousRelease: (0,lib_shape/* optional */.lq)((0,lib_shape/* object */.Ik)({ tag, manifestSha256: lib_shape/* hexDigest */.w0 })),
    files: (0,lib_shape/* list */.p_)(file),
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
const advisory_shape_line = (0,lib_shape/* matching */.wC)(/^(?=.{1,500}$)[^\s\p{C}][^\p{C}\p{Zl}\p{Zp}]*$/u, 'one line of at most 500 characters');
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
    summary: advisory_shape_line,
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
function vex_statement_reasonOf({ justification, detail, status }) {
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
const openvex_digest = (0,lib_shape/* matching */.wC)(/^[0-9a-fA-F]{1,256}$/, 'hexadecimal digits');
const hashKinds = ['md5', 'sha1', 'sha-384', 'sha-512', 'sha3-224', 'sha3-256', 'sha3-384', 'sha3-512'];
const blakes = ['blake2s-256', 'blake2b-256', 'blake2b-512'];
const otherHashes = Object.fromEntries([...hashKinds, ...blakes].map(name => [name, (0,lib_shape/* optional */.lq)(openvex_digest)]));
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
    const wrongText = openvex_contradiction(read);
    if (wrongText === undefined)
        return read;
    throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(at)} says ${JSON.stringify(read.status)} ${wrongText}.`, at);
};
/** What the status asks for or forbids, as the end of a sentence. */
function openvex_contradiction(read) {
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
const audit_log_auditLog = defineKind({
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
const build_document_platform = (value, at) => {
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
    platforms: (0,lib_shape/* list */.p_)(build_document_platform, 1000),
    buildArgs: (0,lib_shape/* list */.p_)((0,lib_shape/* object */.Ik)({ name: argument, value: build_document_words }), 1000),
    annotations: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)((0,lib_shape/* object */.Ik)({ name: build_document_line, value: build_document_words }), 1000)),
    bases: (0,lib_shape/* list */.p_)((0,lib_shape/* object */.Ik)({ reference: build_document_line, digest: build_document_digest, floating: (0,lib_shape/* optional */.lq)(lib_shape/* boolean */.zM) }), 1000),
    network: (0,lib_shape/* optional */.lq)((0,lib_shape/* oneOf */.yL)('none', 'default')),
    contexts: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(context, 100)),
    digest: build_document_digest,
    ...proven,
});
const build_document_shape = (0,lib_shape/* object */.Ik)({
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
        files: one.files.toSorted((a, b) => byBytes(a.path, b.path)),
    }));
    return renderJson(readShape(build_document_shape, {
        ...document,
        ...(built === undefined ? {} : { image: { ...built, ...(contexts === undefined ? {} : { contexts }) } }),
        tools: [...tools].sort((a, b) => byBytes(a.name, b.name)),
        artifacts: [...artifacts].sort((a, b) => byBytes(a.path, b.path)),
    }, 'the record of the build', 'This is a defect of release-tools.'));
}
/** Parses `build.json`. `what` names it in errors. Throws a Problem. */
function parseBuild(source, what) {
    return (0,lib_shape/* readShape */._f)(build_document_shape, (0,lib_json/* parseJson */.qF)(source, what), what, 'Make it again with build-python or build-container.');
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
        const name = path.slice(artifacts_artifactsDir.length);
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
const coverage_model_shared = { true: [], false: [] };
const mostShared = 20_000;
/** A line. One without branches is the same object in each file, so that it may not be changed. */
function lineCoverage(line, covered, branches) {
    if (branches !== undefined)
        return { line, covered, branches };
    if (line > mostShared)
        return { line, covered };
    const known = coverage_model_shared[`${covered}`];
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
    if (typeof value === 'string' && (0,is_sha256/* isSha256 */._)(value))
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
    const found = await sdistMetadata(path, file);
    if (found === undefined)
        return undefined;
    const inside = { where: 'its PKG-INFO', ...parseCoreMetadata(found.text, found.member) };
    const named = splitFor(inside.name, file) ?? parseSdistName(file.replace(endings, '.tar.gz'));
    return named === undefined ? [inside] : [inside, { where: 'its file name', ...named }];
}
/** The text of PKG-INFO, and its place in the archive; undefined if it has none in its top directory. */
function sdistMetadata(path, file) {
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
        .filter(name => infoPath.test(posix.normalize(name)));
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
    for await (const entry of scanTar(readPieces(path))) {
        // Programs that unpack it take other spellings of a path for the same file.
        const name = posix.normalize(entry.path);
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
        .map(one => ({ fileName: propertyOf(one, fileProperty) ?? '', sha256: described_digestOf((0,lib_json/* listAt */.gT)(one, 'hashes'), 'SHA-256') }));
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
        sha256: described_digestOf((0,lib_json/* listAt */.gT)(one, 'checksums'), 'SHA256'),
    }));
    return { version: (0,lib_json/* textAt */.$6)(root, 'versionInfo'), artifacts: isRelease ? artifacts : undefined };
}
function propertyOf(one, property) {
    return (0,lib_json/* textAt */.$6)((0,lib_json/* listAt */.gT)(one, 'properties').find(other => (0,lib_json/* textAt */.$6)(other, 'name') === property), 'value');
}
function described_digestOf(hashes, algorithm) {
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
        return withoutArtifacts(absent.find(contradiction_isWheel));
    const lacking = absent.find(name => contradiction_isWheel(name) || parseSdistName(name) !== undefined);
    return lacking === undefined ? undefined : `it does not list the released ${JSON.stringify(lacking)}.`;
}
/** What the name of an archive says about source distributions is not certain; that of a wheel is. */
function withoutArtifacts(wheel) {
    if (wheel === undefined)
        return undefined;
    return `it lists what a directory names, and neither the released ${JSON.stringify(wheel)} nor what that installs: generate-sbom ran without the artifacts.`;
}
function contradiction_isWheel(name) {
    return parseWheelName(name) !== undefined;
}
/** Without a tag, generate-sbom names the start of the commit. */
function isVersionOf(version, release) {
    return (version === release.version ||
        version_sameVersion(version, release.version) ||
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
        const kind = found === null ? 'null' : Array.isArray(found) ? 'a list' : require_sbom_kinds[typeof found];
        return this.#problem(`${place === '' ? 'it' : place} is ${kind ?? 'something else'}, but it must be ${wanted}.`);
    }
    #problem(found) {
        return new problem/* Problem */.A(`read the SBOM ${this.#path}`, {
            found,
            next: 'Make it again, or report it to the maker of the tool that wrote it.',
        });
    }
}
const require_sbom_kinds = {
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
function renderEvents(events) {
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
function parseEvents(source, what) {
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
    parse: parseEvents,
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
const longest = 4000;
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
function parseStrictJson(json, what, limit = 32 * 1024 * 1024) {
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
    const value = parseStrictJson(payload, 'the statement of the attestation');
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
    return json_parts_filled((0,lib_json/* parseJson */.qF)(frame + json.toString('utf8', end), what), depth, parts);
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
function json_parts_filled(value, depth, parts) {
    if (typeof value !== 'object' || value === null)
        return value;
    if (depth === 0)
        return parts[value[0]];
    const inner = value;
    for (const key of Object.keys(inner))
        inner[key] = json_parts_filled(inner[key], depth - 1, parts);
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
            cvss: grype_highestOf(scores),
            epss: grype_highestOf(epss),
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
function grype_highestOf(numbers) {
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
    const results = requiredList(osv_scanner_name, document, 'results').filter(result => !osv_scanner_isExcluded(osv_scanner_placeOf(result, facts), facts));
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
function osv_scanner_isExcluded(place, facts) {
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
        severity: cvss === undefined ? osv_scanner_wordsOf(id, records) : ofScore(cvss),
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
function osv_scanner_wordsOf(id, records) {
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
const distributions_canonical = new Map(Object.entries(otherNames).flatMap(([id, names]) => [id, ...names].map(name => [name, id])));
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
    const said = members === undefined ? undefined : distributions_canonical.get(release(purl).name);
    return said !== undefined && members?.includes(said) ? said : (distributions_canonical.get(namespace) ?? namespace);
}
/**
 * True if every scanner names this distribution by itself. A scanner calls a distribution that it does not know by another name:
 * trivy reads /etc/debian_version, /etc/alpine-release and /etc/redhat-release, so Linux Mint becomes `debian`.
 */
function isKnownDistribution(distribution) {
    return distributions_canonical.get(distribution) === distribution || families.has(distribution);
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
function package_identity_identityOf(found) {
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
    const [pattern, own] = [identityOfPurl(purl), package_identity_identityOf(found)];
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
        return package_identity_pythonVersion(version);
    // A binary names its standard library after the tag of Go: go1.22.1.
    if (type === 'golang' || type === 'composer')
        return version.replace(/^(?:v|go)(?=\d)/, '');
    if (type === 'gem')
        return version.replace(gemPlatform, '');
    return distributions_systemTypes.includes(type) ? withEpoch(version, qualifiers.epoch) : version;
}
/** PEP 440 has several spellings of one version: 1.0-rc1 and 1.0rc1, 1.0 and 1.0.0. Pip writes another than a lock file may have. */
function package_identity_pythonVersion(version) {
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
    const keyOf = (found) => packageKey(package_identity_identityOf(found));
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
const details = having({ category: lib_shape/* text */.Qq, details: lib_shape/* text */.Qq, ...whose });
const vulnerability = having({
    cve: (0,lib_shape/* optional */.lq)((0,lib_shape/* matching */.wC)(/^CVE-\d{4}-\d{4,}$/, 'an identifier like CVE-2026-12345')),
    ids: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(having({ system_name: lib_shape/* text */.Qq, text: lib_shape/* text */.Qq }), 1000)),
    product_status: (0,lib_shape/* optional */.lq)(having(Object.fromEntries(groups.map(name => [name, ids])))),
    flags: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(having({ label: (0,lib_shape/* oneOf */.yL)(...labels), ...whose }))),
    threats: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(details)),
    remediations: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(details)),
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
const read_vex_formats = [
    { isOne: value => (0,lib_json/* textAt */.$6)(value, '@context') !== undefined, parse: parseOpenVex },
    { isOne: value => (0,lib_json/* textAt */.$6)(value, 'document', 'csaf_version') !== undefined, parse: parseCsaf },
    { isOne: value => (0,lib_json.at)(value, 'bomFormat') !== undefined, parse: parseCycloneDxVex },
];
/**
 * Reads a VEX document in OpenVEX 0.2.0, CSAF 2.0 or CycloneDX. Refuses what is larger than 32 MiB, nested deeper than 100 levels, or has a key
 * twice. Throws a Problem that names the document, the place and the rule.
 */
function readVex(json, name) {
    return { name, statements: parseVex(parseStrictJson(json, name, lib_limits/* limits */.F.document), name) };
}
/** The statements of a document that was parsed already, for example the predicate of an attestation. */
function parseVex(value, name) {
    const format = read_vex_formats.find(({ isOne }) => isOne(value));
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
    audit_log_auditLog,
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

;// CONCATENATED MODULE: ./packages/release/lib/read-build.js



/** The record of a build at a path of the release directory. Undefined if there is none, or if it cannot be read: it then proves nothing. */
async function read_build_readBuild(releaseDir, path) {
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

;// CONCATENATED MODULE: ./packages/release/lib/collect/collect-artifacts.js





/**
 * Records every file of `artifacts/`, with its digest. Throws a Problem for an unfit name, for a file that is too large, and for
 * files that together are too large for the tarball of the release. `tag` is that of the release, if it is known.
 */
async function collect_artifacts_collectArtifacts(releaseDir, tag) {
    const paths = await collect_artifacts_listArtifacts(releaseDir);
    requireAssetNames(paths);
    refuseReserved(paths, tag);
    await requireSizes(releaseDir, paths);
    const build = await read_build_readBuild(releaseDir, register_kinds.build.files.project.path);
    return pool_pool(paths, 8, path => collect_artifacts_collect(releaseDir, path, build));
}
/** Paths of the artifacts in the release directory. */
async function collect_artifacts_listArtifacts(releaseDir) {
    return ((await (0,if_there/* ifThere */.y)((0,lib_files/* listFiles */.CS)((0,external_node_path_.join)(releaseDir, artifacts_artifactsDir)))) ?? []).map(path => `${artifacts_artifactsDir}${path}`);
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
    const artifacts = await collect_artifacts_collectArtifacts(releaseDir, tag);
    await writeStepRecord(releaseDir, step, { files: artifacts.map(({ record }) => record) });
    return artifacts.map(({ subject }) => subject);
}
/** The front-end, if build-python made the artifact. Of others, nobody knows what made them. */
function makerOf(path, build) {
    const made = build?.artifacts.find(one => one.path === path && one.from === undefined);
    const frontEnd = made && build?.tools.find(({ name }) => name === 'build');
    return { name: 'build', version: frontEnd?.version ?? 'unknown' };
}
async function collect_artifacts_collect(releaseDir, path, build) {
    const digest = { sha256: await (0,lib_digest/* sha256File */.Q3)((0,external_node_path_.join)(releaseDir, path)) };
    return {
        record: kind_recordOf(register_kinds.artifacts.files.artifact, path, makerOf(path, build)),
        subject: { name: (0,external_node_path_.basename)(path), digest },
    };
}

;// CONCATENATED MODULE: ./packages/release/lib/collect/confirm-build-outputs.js







/**
 * The subjects of provenance, with digests that are computed now: `artifacts/*`, and each image by its index and platforms. Throws
 * a Problem unless they are exactly the outputs of the build job: a workflow artifact can be replaced on its way to this job.
 */
async function confirmSubjects(releaseDir, expected) {
    const [artifacts, images] = await Promise.all([collect_artifacts_collectArtifacts(releaseDir), hashImages(releaseDir)]);
    const found = inOrder([
        ...artifacts.map(artifact => artifact.subject),
        ...images.flatMap(({ record, layout }) => imageSubjects({ ...record, ...layout })),
    ]);
    requireSame(await wholeList(releaseDir, expected, 'subjects'), found);
    images.forEach(requireRecorded);
    return found;
}
async function hashImages(releaseDir) {
    const { images } = await (0,release_dir/* readStepRecords */.ve)(releaseDir);
    return Promise.all(images.map(async (record) => ({ record, layout: await readLayout((0,external_node_path_.join)((0,external_node_path_.dirname)(releaseDir), record.layout)) })));
}
function requireSame(expected, found) {
    const [missing, foreign] = [without(expected, found), without(found, expected)];
    if (missing.length + foreign.length === 0)
        return;
    throw new problem/* Problem */.A('confirm the build outputs', {
        found: [
            ...missing.map(text => `${text} is missing.`),
            ...foreign.map(text => `${text} was not made by the build job.`),
        ].join(' '),
        next: 'Pass the output `subjects` of the build job unchanged, and do not change its files in later jobs.',
    });
}
/** The manifest gets its digests from the record, so the record must agree with the layout. */
function requireRecorded({ record, layout }) {
    const { name, digest, platforms } = record;
    if ((0,external_node_util_.isDeepStrictEqual)({ digest, platforms }, layout))
        return;
    throw new problem/* Problem */.A('confirm the build outputs', {
        found: `the record of the image ${JSON.stringify(name)} says ${digest}, but its layout has ${layout.digest} or other platforms.`,
        next: 'Write that record only with `collect-artifacts` in the build job.',
    });
}
function without(some, others) {
    const known = new Set(others.map(describe));
    return inOrder(some)
        .map(describe)
        .filter(text => !known.has(text));
}
function describe({ name, digest }) {
    return `${JSON.stringify(name ?? '')} (sha256:${digest.sha256})`;
}

// EXTERNAL MODULE: ./packages/host/lib/scratch.js
var scratch = __webpack_require__(4677);
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
async function fetched_layouts_withoutFetchedLayouts(paths, host) {
    const text = (await readIfThere(note(host), limits.note))?.toString() ?? '';
    const fetched = text.split('\n').filter(name => name !== '');
    return paths.filter(path => !fetched.some(name => path.startsWith(`${layoutsDirName}/${name}/`)));
}

;// CONCATENATED MODULE: ./packages/runner/lib/open-artifacts.js

/** The service of the server that runs this job. `what` is for the Problem that says that there is none. */
async function open_artifacts_openArtifacts(what, host) {
    if (!isEnterpriseServer(process.env.GITHUB_SERVER_URL)) {
        requireVariables(what, ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL']);
        return (await __webpack_require__.e(/* import() */ 319).then(__webpack_require__.bind(__webpack_require__, 1319))).openResults();
    }
    requireVariables(what, ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RUNTIME_URL', 'GITHUB_RUN_ID']);
    return (await __webpack_require__.e(/* import() */ 660).then(__webpack_require__.bind(__webpack_require__, 4660))).openContainers(host);
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

;// CONCATENATED MODULE: ./packages/runner/lib/run-artifacts.js









/** Downloads the named artifacts of this run, and merges them into the release directory and the directories beside it. */
async function fetchArtifacts(names, releaseDir, host) {
    if (names.length === 0)
        return;
    const service = await open_artifacts_openArtifacts(`download the artifacts ${names.join(', ')}`, host);
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
        await service.download(name, join(directory, name), sha256);
        host.info(`The artifact ${name} is sha256:${sha256}, as its job returned.`);
    }
}
/**
 * Uploads the release directory and the directories beside it (job-handoff.ts) as one artifact of this run. Leaves out layouts of
 * images that came with an artifact.
 */
async function storeArtifact(name, releaseDir, host) {
    const what = uploading(name);
    const parent = dirname(releaseDir);
    await keepSigningEvents(releaseDir, host);
    const files = await withoutFetchedLayouts(await filesToHandOver(releaseDir), host);
    if (files.length === 0) {
        throw new Problem(what, {
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

;// CONCATENATED MODULE: ./packages/release/lib/collect/check-distributions.js




/** True if the release has a wheel. Then its versions are Python's, also in a job that did not check out the project. */
async function hasWheels(releaseDir) {
    return (await collect_artifacts_listArtifacts(releaseDir)).some(path => /\.whl$/i.test(path));
}
/** Reads name and version of every wheel and source distribution among the artifacts. `others` are the files that are neither. */
async function check_distributions_readDistributions(releaseDir, project) {
    // An archive that only looks like a source distribution is none in another language: vendor-20.1.tar.gz.
    const isProject = (name) => project.nameFrom !== undefined ? sameName(name, project.name) : project.scheme === 'pep440';
    const paths = await listArtifacts(releaseDir);
    const read = await pool(paths, 4, async (path) => ({
        path,
        found: await readDistribution(join(releaseDir, path), isProject),
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
            check_distributions_requireSame(distribution, other, project);
    check_distributions_report(distributions, others, release, host);
}
function check_distributions_requireSame(found, wanted, { computedBy }) {
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
    return new Problem(`release ${JSON.stringify(file)}`, { found, next });
}
function check_distributions_report(distributions, others, release, host) {
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
        repository: context_required(env, 'GITHUB_REPOSITORY'),
        serverUrl: env.GITHUB_SERVER_URL ?? 'https://github.com',
        apiUrl: env.GITHUB_API_URL ?? 'https://api.github.com',
        sha: context_required(env, 'GITHUB_SHA'),
        ref: context_required(env, 'GITHUB_REF'),
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
function context_required(env, name) {
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

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./packages/evidence/lib/policy/policy-file.js








const policy_file_sizeLimit = (/* unused pure expression or super */ null && (1024 * 1024));
/** Reads the policy. If the default path does not exist, returns the built-in strict policy. Any other path must exist. */
async function readPolicy(path, where) {
    const shown = policy_file_workspaceRelative(where.workspace, path);
    if ((await sizeIfThere(path)) !== undefined)
        return parsePolicy((await readLimited(path, policy_file_sizeLimit)).toString('utf8'), shown);
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

;// CONCATENATED MODULE: ./actions/setup-tests/lib/run.js




/** Sets up the tests of the wheel that the build job made. */
async function run_run(inputs, host) {
    const { 'release-dir': releaseDir, subjects } = inputs;
    await fetchArtifacts(inputs['from-artifacts'], releaseDir, host);
    if (subjects === undefined)
        host.info('The wheel was not compared with a digest: the input `subjects` is `none`.');
    else
        await confirmSubjects(releaseDir, subjects);
    const { config } = await findRelease(inputs, host);
    const place = { repository: host.workspace, directory: (0,external_node_path_.resolve)(host.workspace, config.directory.value) };
    const wheels = (0,external_node_path_.join)(releaseDir, 'artifacts');
    const { python, requirements, sources } = await setUpTests({ place, wheels, python: inputs.python }, host);
    return { python, requirements: JSON.stringify(requirements), sources: sources.join(',') };
}


/***/ }),

/***/ 5211:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sc: () => (/* binding */ sha256),
  Q3: () => (/* binding */ sha256File)
});

// UNUSED EXPORTS: digestsOfFile, measureFile

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
/* harmony export */   nQ: () => (/* binding */ sizeIfThere)
/* harmony export */ });
/* unused harmony export writeAtomic */
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
/* harmony export */   ve: () => (/* binding */ readStepRecords),
/* harmony export */   w3: () => (/* binding */ layoutsDirName)
/* harmony export */ });
/* unused harmony exports writeStepRecord, stepRecordPath, stepNames, readStepRecord */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7451);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6436);
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
    const text = renderJson({ ...(madeOf === undefined ? {} : { madeOf }), files, images });
    await writeFileAtomic(stepRecordPath(releaseDir, name), text);
}
/** Path of the record of a step. */
function stepRecordPath(releaseDir, name) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(recordsDir(releaseDir), `${name}.json`);
}
/** Names of the steps that left a record, in bytewise order. */
async function stepNames(releaseDir) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(recordsDir(releaseDir), { recursive: true });
    const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(recordsDir(releaseDir))).filter(name => name.endsWith('.json')).sort(_release_tools_base__WEBPACK_IMPORTED_MODULE_2__/* .byBytes */ .bg);
    return names.map(name => name.slice(0, -'.json'.length));
}
/** The records of all steps as one record, in a fixed order. */
async function readStepRecords(releaseDir) {
    const names = await stepNames(releaseDir);
    const records = await Promise.all(names.map(name => readStepRecord(releaseDir, name)));
    const files = new Map(records.flatMap(record => record.files).map(file => [file.path, file]));
    const images = new Map(records.flatMap(record => record.images).map(image => [image.name, image]));
    return {
        files: [...files.values()].sort((a, b) => (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_2__/* .byBytes */ .bg)(a.path, b.path)),
        images: [...images.values()].sort((a, b) => (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_2__/* .byBytes */ .bg)(a.name, b.name)),
    };
}
/** The record of one step. Throws a Problem if it is not a record, and the system error if it is not there. */
async function readStepRecord(releaseDir, name) {
    const path = stepRecordPath(releaseDir, name);
    const record = (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)((await (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_4__/* .readLimited */ .tk)(path, _release_tools_base__WEBPACK_IMPORTED_MODULE_5__/* .limits */ .F.evidence, 'inside')).toString(), path);
    const images = (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_3__/* .listAt */ .gT)(record, 'images');
    const files = (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_3__/* .listAt */ .gT)(record, 'files');
    if (files.every(isFile) && images.every(isImage))
        return { files, images: images };
    throw new _release_tools_base__WEBPACK_IMPORTED_MODULE_6__/* .Problem */ .A(`read ${path}`, {
        found: 'it is not a step record.',
        next: 'Delete its directory, and run the steps again.',
    });
}
/** True if the manifest can have the file. Its path is in the release directory, or a digest of another file would be published. */
function isFile(file) {
    const texts = [(0,_release_tools_base__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(file, 'mediaType'), (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)((0,_release_tools_base__WEBPACK_IMPORTED_MODULE_3__.at)(file, 'madeBy'), 'name'), (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)((0,_release_tools_base__WEBPACK_IMPORTED_MODULE_3__.at)(file, 'madeBy'), 'version')];
    return ((0,_release_tools_base__WEBPACK_IMPORTED_MODULE_7__/* .isSafePath */ .pL)((0,_release_tools_base__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(file, 'path') ?? '') &&
        texts.every(text => text !== undefined) &&
        _manifest_reproducible_js__WEBPACK_IMPORTED_MODULE_8__/* .reproducibleValues */ .B.some(value => value === (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_3__.at)(file, 'reproducible')));
}
/** True if the layout has its fixed place. Step records may come from another job, so that no other path is accepted. */
function isImage(image) {
    const [name, layout] = [(0,_release_tools_base__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(image, 'name'), (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(image, 'layout')];
    return name !== undefined && !/[\\/]|^\.+$/.test(name) && layout === `${layoutsDirName}/${name}`;
}


/***/ }),

/***/ 7157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ CannotCheck)
/* harmony export */ });
/* unused harmony export cannotCheck */
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


/***/ })

};
