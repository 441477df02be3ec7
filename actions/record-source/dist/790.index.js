export const id = 790;
export const ids = [790];
export const modules = {

/***/ 9256:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const SemVer = __webpack_require__(1603)
const compareBuild = (a, b, loose) => {
  const versionA = new SemVer(a, loose)
  const versionB = new SemVer(b, loose)
  return versionA.compare(versionB) || versionA.compareBuild(versionB)
}
module.exports = compareBuild


/***/ }),

/***/ 1817:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const SemVer = __webpack_require__(1603)
const parse = (version, options, throwErrors = false) => {
  if (version instanceof SemVer) {
    return version
  }
  try {
    return new SemVer(version, options)
  } catch (er) {
    if (!throwErrors) {
      return null
    }
    throw er
  }
}

module.exports = parse


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

/***/ 1790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  branch: () => (/* binding */ branch_branch)
});

// EXTERNAL MODULE: ./packages/base/lib/problem.js
var problem = __webpack_require__(1167);
;// CONCATENATED MODULE: ./packages/base/lib/branch-name.js
/** True for a name that git takes for a branch, and that needs no quoting. https://git-scm.com/docs/git-check-ref-format */
function isBranchName(name) {
    return /^(?!-)[A-Za-z0-9._/-]{1,200}$/.test(name) && !/\.\.|\/\/|\/\.|^[./]|[./]$|\.lock(?:\/|$)/.test(name);
}

// EXTERNAL MODULE: ./packages/base/lib/tag-segment.js
var tag_segment = __webpack_require__(3260);
// EXTERNAL MODULE: ./packages/base/lib/digest.js + 1 modules
var lib_digest = __webpack_require__(8222);
// EXTERNAL MODULE: ./packages/base/lib/files.js
var files = __webpack_require__(7451);
// EXTERNAL MODULE: ./packages/github/lib/branch.js + 1 modules
var branch = __webpack_require__(7897);
// EXTERNAL MODULE: ./packages/base/lib/shape.js
var lib_shape = __webpack_require__(5277);
// EXTERNAL MODULE: ./packages/github/lib/fields.js
var fields = __webpack_require__(4653);
;// CONCATENATED MODULE: ./packages/github/lib/branch-rules.js


/** Rules under which a commit through the API is refused, however it is made. */
const forbidding = [
    'pull_request',
    'required_status_checks',
    'update',
    'merge_queue',
    'required_deployments',
    'workflows',
];
/**
 * The rules for a branch, which need not exist. Reading them needs no permission.
 * https://docs.github.com/en/rest/repos/rules#get-rules-for-a-branch
 */
async function readBranchRules(requests, branch) {
    const what = `read the rules of the branch ${branch}`;
    try {
        const route = 'GET /repos/{owner}/{repo}/rules/branches/{branch}';
        return { rules: await requests.pages(what, route, { branch }, ruleShape) };
    }
    catch (error) {
        if (error instanceof problem/* Problem */.A)
            return { unseen: error.found };
        throw error;
    }
}
/**
 * The first rule that forbids commits on a branch (or, if it `exists` not yet, its creation) to this token; undefined if there is none.
 * A rule counts unless GitHub says that the token may bypass it.
 */
async function forbiddingRule(requests, rules, exists) {
    const wrong = exists ? forbidding : [...forbidding, 'creation'];
    for (const { type, ruleset } of rules.filter(rule => wrong.includes(rule.type))) {
        const bypass = ruleset === undefined ? undefined : await readBypass(requests, ruleset);
        if (bypass !== 'always' && bypass !== 'exempt')
            return type;
    }
    return undefined;
}
/** What GitHub says of this token: `always`, `exempt`, `never`, `pull_requests_only`; undefined if it does not say it. */
async function readBypass(requests, ruleset) {
    const route = 'GET /repos/{owner}/{repo}/rulesets/{ruleset_id}';
    const parameters = { ruleset_id: ruleset };
    return requests.jsonIfAny(`read the ruleset ${ruleset}`, route, parameters, (raw, place) => (0,fields/* fieldsOf */.Pf)(raw, place)('current_user_can_bypass', (0,fields/* orAbsent */.Re)((0,lib_shape/* oneOf */.yL)('always', 'exempt', 'never', 'pull_requests_only'))));
}
const ruleShape = (raw, place) => {
    const field = (0,fields/* fieldsOf */.Pf)(raw, place);
    return { type: field('type', lib_shape/* text */.Qq), ruleset: field('ruleset_id', (0,fields/* orAbsent */.Re)(fields.id)) };
};

// EXTERNAL MODULE: ./packages/archive/lib/differences.js
var differences = __webpack_require__(8037);
// EXTERNAL MODULE: ./packages/archive/lib/part.js
var lib_part = __webpack_require__(1572);
// EXTERNAL MODULE: ./packages/archive/lib/record.js
var lib_record = __webpack_require__(6464);
// EXTERNAL MODULE: ./packages/base/lib/json.js
var lib_json = __webpack_require__(6436);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/base/lib/yaml.js + 1 modules
var yaml = __webpack_require__(2082);
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
    const { value, lineOf } = (0,yaml/* parsePlacedYaml */.e7)(text, path);
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
function placeOf({ document, index }) {
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
const words = (value, at) => (value === '' ? undefined : (0,lib_shape/* text */.Qq)(value, at));
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
        description: (0,lib_shape/* optional */.lq)(words),
        aliases: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(vulnerabilityId, 1000)),
    }),
    timestamp: (0,lib_shape/* optional */.lq)(time),
    last_updated: (0,lib_shape/* optional */.lq)(time),
    products: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(product, 10_000)),
    status: (0,lib_shape/* oneOf */.yL)(...vexStatuses),
    supplier: (0,lib_shape/* optional */.lq)(words),
    status_notes: (0,lib_shape/* optional */.lq)(words),
    justification: (0,lib_shape/* optional */.lq)((0,lib_shape/* oneOf */.yL)(...openVexJustifications)),
    impact_statement: (0,lib_shape/* optional */.lq)(words),
    action_statement: (0,lib_shape/* optional */.lq)(words),
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
    role: (0,lib_shape/* optional */.lq)(words),
    timestamp: time,
    last_updated: (0,lib_shape/* optional */.lq)(time),
    version: openvex_count,
    tooling: (0,lib_shape/* optional */.lq)(words),
    supplier: (0,lib_shape/* optional */.lq)(words),
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

// EXTERNAL MODULE: ./packages/base/lib/platform.js
var lib_platform = __webpack_require__(1345);
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
    const shown = part ?? (platform && (0,lib_platform/* canonicalPlatform */._)(platform));
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
    return (0,lib_platform/* canonicalPlatform */._)(platform).replaceAll('/', '-');
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
    return target.platform !== undefined && (0,lib_platform/* canonicalPlatform */._)(target.platform) === (0,lib_platform/* canonicalPlatform */._)(platform);
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





const advisories_files = {
    document: topFile('advisories.yaml', 'application/vnd.release-tools.advisories.v1+yaml', 'bytes'),
    /** The same for scanners: what is fixed in the packages of the release (OpenVEX). */
    vex: topFile('advisories.openvex.json', 'application/json', 'bytes'),
    /** The same as results that passed (SARIF). */
    sarif: topFile('advisories.sarif', 'application/sarif+json', 'bytes'),
};
/** The vulnerabilities of the project itself that a security release fixes, as the repository has them. */
const advisories = defineKind({
    kind: 'advisories',
    files: advisories_files,
    // Only a security release has some.
    requirable: false,
    parse(text, path) {
        if (path === advisories_files.vex.path)
            parseOpenVex((0,lib_json/* parseJson */.qF)(text, path), path);
        else if (path === advisories_files.sarif.path)
            parseSarif(text, path, 'Run assemble-release again.');
        else
            return parseAdvisories(text, path);
        return [];
    },
    present: anyFound,
    summarise: (found) => found.flatMap(({ document }) => document),
});

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

// EXTERNAL MODULE: ./packages/base/lib/paths.js
var paths = __webpack_require__(568);
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
const path = (value, at) => {
    const text = (0,lib_shape/* matching */.wC)(paths/* safePath */.nG, 'a relative path with forward slashes')(value, at);
    if (text.length > paths/* pathLength */.o8)
        throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(at)} is longer than ${paths/* pathLength */.o8} characters.`);
    return text;
};
const directory = (value, at) => (value === '.' ? value : path(value, at));
const platform = (value, at) => {
    if (typeof value === 'string' && (0,lib_platform/* isPlatform */.a)(value))
        return value;
    throw (0,lib_shape/* wrong */.Qm)(at, value, 'a platform like linux/amd64');
};
const argument = (value, at) => {
    const name = (0,lib_shape/* matching */.wC)(/^[A-Za-z_][A-Za-z0-9_]{0,499}$/, 'the name of a build argument')(value, at);
    if (isBuilderArgument(name) || isProxyArgument(name))
        throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(at)} is ${name}, which is not an argument of the project.`);
    return name;
};
const whole = (value, at) => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
        throw (0,lib_shape/* wrong */.Qm)(at, value, 'a whole number from 0');
    return value;
};
const cause = (0,lib_shape/* object */.Ik)({ member: (0,lib_shape/* optional */.lq)(build_document_line), field: build_document_line, cause: build_document_words });
const proven = { proof: (0,lib_shape/* oneOf */.yL)(...proofs), causes: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(cause, 1000)) };
/** A directory that the build got besides its context: the wheels of the release and of its dependencies. */
const context = (0,lib_shape/* object */.Ik)({
    name: (0,lib_shape/* matching */.wC)(/^[a-z][a-z0-9._-]{0,99}$/, 'the name of a build context'),
    requirements: (0,lib_shape/* optional */.lq)(path),
    files: (0,lib_shape/* list */.p_)((0,lib_shape/* object */.Ik)({ path, sha256: lib_shape/* hexDigest */.w0 }), 10_000),
});
const build_document_image = (0,lib_shape/* object */.Ik)({
    dockerfile: path,
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
        SOURCE_DATE_EPOCH: whole,
        umask: (0,lib_shape/* optional */.lq)(build_document_line),
        TZ: (0,lib_shape/* optional */.lq)(build_document_line),
        LC_ALL: (0,lib_shape/* optional */.lq)(build_document_line),
        CC: (0,lib_shape/* optional */.lq)(build_document_line),
        sourcePath: (0,lib_shape/* optional */.lq)(build_document_line),
    }),
    image: (0,lib_shape/* optional */.lq)(build_document_image),
    artifacts: (0,lib_shape/* list */.p_)((0,lib_shape/* object */.Ik)({
        path,
        sha256: lib_shape/* hexDigest */.w0,
        size: whole,
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
    return renderJson(readShape(shape, {
        ...document,
        ...(built === undefined ? {} : { image: { ...built, ...(contexts === undefined ? {} : { contexts }) } }),
        tools: [...tools].sort((a, b) => byBytes(a.name, b.name)),
        artifacts: [...artifacts].sort((a, b) => byBytes(a.path, b.path)),
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

// EXTERNAL MODULE: ./packages/base/lib/is-sha256.js
var is_sha256 = __webpack_require__(8008);
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
const sha256 = (value, at) => {
    if (typeof value === 'string' && (0,is_sha256/* isSha256 */._)(value))
        return value;
    throw (0,lib_shape/* wrong */.Qm)(at, value, 'a SHA-256 in lower-case hex');
};
const evidence = (0,lib_shape/* object */.Ik)({
    /** A call of an API (`GET /repos/acme/widget/rulesets`), a command, or the path of a file in the repository. */
    source: lib_shape/* text */.Qq,
    /** Of the answer, the output or the file. Absent if there was none. */
    sha256: (0,lib_shape/* optional */.lq)(sha256),
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
const hardening_document_paths = (0,lib_shape/* object */.Ik)({ count: hardening_document_whole, paths: (0,lib_shape/* list */.p_)(hardening_document_path, mostPaths) });
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
    setuid: hardening_document_paths,
    capabilities: hardening_document_paths,
    shells: hardening_document_paths,
    packageManagers: hardening_document_paths,
    writable: hardening_document_paths,
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

// EXTERNAL MODULE: ./packages/evidence/lib/sigstore/bundle-type.js
var bundle_type = __webpack_require__(4632);
;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/image-signature.js


const image_signature_files = {
    bundle: imageFile('signature.sigstore.json', bundle_type/* bundleMediaType */.l, 'no'),
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

// EXTERNAL MODULE: ./packages/evidence/lib/manifest/release-names.js
var release_names = __webpack_require__(2204);
;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/manifest.js



/** The manifest and its signature. */
const manifest = defineKind({
    kind: 'manifest',
    files: {
        document: topFile(release_names/* manifestName */.vS, 'application/yaml', 'payload'),
        bundle: topFile(release_names/* manifestBundleName */.th, bundle_type/* bundleMediaType */.l, 'no'),
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
    files: { bundles: topFile('provenance.intoto.jsonl', bundle_type/* bundleMediaType */.l, 'payload') },
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
    const { repository, version, releases } = (0,lib_shape/* readShape */._f)(documentShape, (0,yaml/* parseYaml */.hN)(content, what), what);
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
    files: { document: topFile(release_names/* indexName */.mo, 'application/yaml', 'no') },
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

// EXTERNAL MODULE: ./packages/evidence/lib/version/pep440.js
var pep440 = __webpack_require__(6068);
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
        if ((0,pep440/* parsePep440 */.FB)(version) !== undefined && /^[0-9]/.test(version))
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

// EXTERNAL MODULE: ./node_modules/.pnpm/semver@7.8.6/node_modules/semver/functions/compare-build.js
var compare_build = __webpack_require__(9256);
// EXTERNAL MODULE: ./node_modules/.pnpm/semver@7.8.6/node_modules/semver/functions/parse.js
var parse = __webpack_require__(1817);
;// CONCATENATED MODULE: ./packages/evidence/lib/version/version.js



const schemes = {
    pep440: {
        read: text => {
            const parsed = (0,pep440/* parsePep440 */.FB)(text);
            return parsed && { normalized: (0,pep440/* formatPep440 */.J4)(parsed), preRelease: (0,pep440/* isPep440PreRelease */.e4)(parsed) };
        },
        compare: (a, b) => (0,pep440/* comparePep440 */.PG)(requirePep440(a), requirePep440(b)),
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
    const parsed = (0,pep440/* parsePep440 */.FB)(text);
    if (parsed === undefined)
        throw new Error(`${text} is not a version`);
    return parsed;
}

// EXTERNAL MODULE: ./packages/evidence/lib/sbom/bom.js
var bom = __webpack_require__(9610);
;// CONCATENATED MODULE: ./packages/evidence/lib/sbom/described.js


/** Reads what an SBOM of ours (render-cyclonedx.ts, render-spdx.ts, sbom.ts) says about its project, in either format. */
function describedBy(document) {
    return (0,lib_json/* textAt */.$6)(document, 'bomFormat') === 'CycloneDX' ? byCycloneDx(document) : bySpdx(document);
}
/** The references of the artifacts in a CycloneDX SBOM of what is released; of every other SBOM none. */
function artifactRefs(document) {
    return isOfRelease(document) ? partsOf(document) : new Set();
}
function isOfRelease(document) {
    return propertyOf((0,lib_json.at)(document, 'metadata'), bom/* contentProperty */.T0) === 'release';
}
/** What the root consists of. */
function partsOf(document) {
    const ref = (0,lib_json/* textAt */.$6)((0,lib_json.at)(document, 'metadata', 'component'), 'bom-ref');
    const own = (0,lib_json/* listAt */.gT)(document, 'dependencies').find(one => (0,lib_json/* textAt */.$6)(one, 'ref') === ref);
    return new Set((0,lib_json/* listAt */.gT)(own, 'dependsOn'));
}
function byCycloneDx(document) {
    const root = (0,lib_json.at)(document, 'metadata', 'component');
    const isRelease = isOfRelease(document);
    const parts = partsOf(document);
    const artifacts = (0,lib_json/* listAt */.gT)(document, 'components')
        .filter(one => parts.has((0,lib_json.at)(one, 'bom-ref')))
        .map(one => ({ fileName: propertyOf(one, bom/* fileProperty */.ep) ?? '', sha256: digestOf((0,lib_json/* listAt */.gT)(one, 'hashes'), 'SHA-256') }));
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
    digest: `${bom/* ownProperty */.Aq}image:digest`,
    platform: `${bom/* ownProperty */.Aq}image:platform`,
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
            .sort((a, b) => (0,files/* byBytes */.bg)(a.name, b.name) || (0,files/* byBytes */.bg)(a.version, b.version)),
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
    if (typeof value === 'string' && (0,paths/* isSafePath */.pL)(value))
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
    const report = (0,lib_shape/* readShape */._f)(security_report_shape, (0,yaml/* parseYaml */.hN)(source, what), what, next);
    return { ...report, findings: report.findings.toSorted((a, b) => (0,files/* byBytes */.bg)(a.id, b.id)) };
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

// EXTERNAL MODULE: ./packages/evidence/lib/events/signing-event.js
var signing_event = __webpack_require__(9638);
;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/signing-events.js


/** Who signed what before the manifest was made. Records of later signatures lie beside the release directory. */
const signingEvents = defineKind({
    kind: 'signing-events',
    // It has times and numbers of a run.
    files: { document: topFile('signing-events.jsonl', 'application/x-ndjson', 'no') },
    requirable: { absent: 'nothing records who signed what. Sign the images or the provenance before assemble-release.' },
    parse: signing_event/* parseEvents */.PH,
    present: anyFound,
    summarise: ([found]) => found?.document,
});

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/source-records.js


/** Signed records of the pushes since the release before, one Sigstore bundle per line: what the Source level rests upon. */
const sourceRecords = defineKind({
    kind: 'source-records',
    // What is recorded later of the same push is there as well.
    files: { bundles: topFile('source-records.intoto.jsonl', bundle_type/* bundleMediaType */.l, 'no') },
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
    return push_worst([cameByChanges(push), ...(push.record.changes ?? []).map(agreed)]);
}
function asksForReview(rule) {
    const read = parametersOf(rule);
    const count = read.required_approving_review_count;
    return (typeof count === 'number' &&
        count >= 1 &&
        (read.dismiss_stale_reviews_on_push === true || read.require_last_push_approval === true));
}
function agreed(change) {
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



const bundle = topFile('source-summary.intoto.jsonl', bundle_type/* bundleMediaType */.l, 'no');
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
    files: { text: topFile(release_names/* sumsName */.ge, 'text/plain', 'no') },
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

// EXTERNAL MODULE: ./packages/evidence/lib/in-toto/statement.js + 1 modules
var in_toto_statement = __webpack_require__(1712);
;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/test-statement.js


/** The test results as an in-toto statement about the commit, for an attestation. */
const testStatement = defineKind({
    kind: 'test-statement',
    files: { statement: topFile('test-result.statement.json', in_toto_statement/* payloadType */.h, 'no') },
    requirable: {
        absent: 'there is no statement of the test results. Run pytest-coverage-to-sonar with a JUnit report.',
    },
    parse: (text) => (0,in_toto_statement/* parseStatement */.By)(in_toto_statement/* payloadType */.h, text),
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
    const parsed = (0,pep440/* parsePep440 */.FB)(version);
    if (parsed === undefined)
        return version;
    const end = parsed.release.findLastIndex(part => part !== '0');
    return (0,pep440/* formatPep440 */.J4)({ ...parsed, release: parsed.release.slice(0, Math.max(1, end + 1)) });
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
    files: { bundle: topFile(release_names/* summaryName */.yG, bundle_type/* bundleMediaType */.l, 'no') },
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

// EXTERNAL MODULE: ./packages/base/lib/strict-json.js
var strict_json = __webpack_require__(1966);
// EXTERNAL MODULE: ./packages/base/lib/limits.js
var lib_limits = __webpack_require__(8562);
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
const csaf_products_branch = (value, at) => having({ category: lib_shape/* text */.Qq, name: lib_shape/* text */.Qq, product: (0,lib_shape/* optional */.lq)(csaf_products_fullName), branches: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(csaf_products_branch)) })(value, at);
const relationship = having({
    category: lib_shape/* text */.Qq,
    full_product_name: csaf_products_fullName,
    product_reference: lib_shape/* text */.Qq,
    relates_to_product_reference: lib_shape/* text */.Qq,
});
const productTree = having({
    branches: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(csaf_products_branch)),
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
    detail: (0,lib_shape/* optional */.lq)(words),
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
    return { name, statements: parseVex((0,strict_json/* parseStrictJson */.R)(json, name, lib_limits/* limits */.F.document), name) };
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
    page,
    manifest,
    sums,
    verificationSummary,
];
/** Every kind, to iterate over. */
const evidenceKinds = (/* unused pure expression or super */ null && (register));
/** Every kind by its name. */
const register_kinds = Object.fromEntries(register.map(rule => [rule.kind, rule]));
const requirableKinds = register.filter(isRequirable).map(rule => rule.kind);
function isRequirable(rule) {
    return rule.requirable !== false;
}

;// CONCATENATED MODULE: ./packages/archive/lib/stores/branch/kept-names.js

/** Largest file that a branch keeps, in bytes: base64 and JSON make 28 MB of it, and GitHub accepts 40 MB in a request. */
const largestFile = 20 * 1024 * 1024;
/** Files of a release with endings that logs of a run have too, which are large and say little of the release. */
const kept_names_named = [register_kinds['verify-log'].files.text, register_kinds.licences.files.listing, register_kinds['image-signature'].files.list].map(({ path }) => path);
/**
 * True for what describes a release: manifest, digests, signatures, SBOMs, findings, logs, notes, and the audit log. What the build made is not for a
 * branch: git keeps each version of it forever.
 */
function isMetadata({ name, size }) {
    const isText = /\.(?:json|jsonl|yaml|md|sarif|asc|sig|checkpoint)$/.test(name) || name.startsWith(register_kinds.sums.files.text.path);
    return (isText || kept_names_named.includes(name)) && size <= largestFile;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/manifest/manifest-rules.js


/** The first rule between the fields of a manifest that is broken, as a sentence; undefined if there is none. */
function manifest_rules_brokenRule(manifest) {
    return (timeRule(manifest) ??
        dayRule(manifest) ??
        repeated('files', 'path', manifest.files.map(({ path }) => path), [...release_names/* unlisted */.B$]) ??
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
function dayRule({ verdict }) {
    return isDay(verdict.day) ? undefined : `verdict.day is ${JSON.stringify(verdict.day)}, which is not a day.`;
}
function reservedAssets({ source }) {
    const tarball = (0,release_names/* tarballName */.yP)(source.tag);
    return [...release_names/* unlisted */.B$, tarball, `${tarball}.sig`, `${tarball}.sigstore.json`, release_names/* summaryName */.yG, release_names/* lastEventsName */.jW];
}
function repeated(list, field, names, reserved) {
    const pair = (0,paths/* collision */.Zh)([...reserved, ...names]);
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
    const paths = new Set([...release_names/* unlisted */.B$, ...files.map(({ path }) => path)]);
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

// EXTERNAL MODULE: ./packages/evidence/lib/version/tag-pattern.js
var tag_pattern = __webpack_require__(8156);
;// CONCATENATED MODULE: ./packages/evidence/lib/manifest/manifest-model.js
/** The value of `schema`, and the `$id` of the JSON Schema. */
const manifestSchema = 'https://github.com/org/release-tools/blob/v1/docs/schema/manifest.v1.json';

;// CONCATENATED MODULE: ./packages/evidence/lib/manifest/reproducible.js

/**
 * What a rebuild of the same tag gives. `bytes`: the same bytes, which somebody has proven. `payload`: the same signed content.
 * `unverified`: not known, because nobody has built it twice. `no`: a different file.
 */
const reproducibleValues = ['bytes', 'payload', 'unverified', 'no'];
const reproducible_sentences = {
    bytes: which => `A rebuild of the tag gives the same bytes for ${which}.`,
    payload: which => `A rebuild of the tag gives the same signed content for ${which}.`,
    unverified: which => `Nobody has checked whether a rebuild of the tag gives the same bytes for ${which}.`,
    no: which => `A rebuild of the tag gives different bytes for ${which}.`,
};
/** One sentence for each value that occurs, for example `A rebuild of the tag gives the same bytes for 2 artifacts.` */
function rebuildSentences(files, noun) {
    return reproducibleValues.flatMap(value => {
        const number = files.filter(({ reproducible }) => reproducible === value).length;
        return number === 0 ? [] : [reproducible_sentences[value](count(number, noun))];
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/manifest/manifest-shape.js





// docs/schema/manifest.v1.json has the same rules. A test checks that both refuse the same broken manifests.
const manifest_shape_line = (0,lib_shape/* matching */.wC)(/^[^\p{Cc}\p{Cs}]{1,500}$/u, 'one line of text');
const manifest_shape_digest = (0,lib_shape/* matching */.wC)(/^sha256:[0-9a-f]{64}$/, '"sha256:" and 64 lower-case hexadecimal digits');
const webAddress = (0,lib_shape/* matching */.wC)(/^https?:\/\/[^\s\p{Cc}\p{Cs}]{1,2000}$/u, 'a web address');
const tag = (0,lib_shape/* matching */.wC)(new RegExp(tag_pattern/* tagExpression */.ZA), 'a tag of letters, digits and . _ + - @ ! /');
const manifest_shape_path = (value, at) => {
    const text = (0,lib_shape/* matching */.wC)(paths/* safePath */.nG, 'a relative path with forward slashes')(value, at);
    if (text.length > paths/* pathLength */.o8)
        throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(at)} has ${text.length} characters, more than ${paths/* pathLength */.o8}.`);
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
    reproducible: (0,lib_shape/* oneOf */.yL)(...reproducibleValues),
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
    reproducible: (0,lib_shape/* optional */.lq)((0,lib_shape/* oneOf */.yL)(...reproducibleValues)),
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

;// CONCATENATED MODULE: ./packages/evidence/lib/manifest/manifest.js




/** Reads and checks a whole manifest. Throws a Problem that names the place of the first wrong value. */
function parseManifest(text) {
    return checkManifest((0,yaml/* parseYaml */.hN)(text, release_names/* manifestName */.vS));
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
 * The part of a manifest that stays equal if the tag is built again. Leaves out the run, the verdict, who approved it, the previous release, and
 * size and digest of every file that is not reproducible by bytes. An `unverified` file is among these: a rebuild that differs
 * would not contradict the manifest. Keys are in a fixed order, so that two results can be compared as JSON.
 */
function manifestPayload(manifest) {
    const { verdict, previousRelease, approver, builder, source, files, ...rest } = checkManifest(manifest);
    const { tagObject, ...own } = source;
    return { ...rest, source: own, builder: { id: builder.id }, files: files.map(filePayload) };
}
function filePayload(file) {
    const { size, sha256, ...rest } = file;
    return file.reproducible === 'bytes' ? file : rest;
}
function checkManifest(value) {
    const manifest = (0,lib_shape/* readShape */._f)(manifestShape, value, release_names/* manifestName */.vS, nextStep);
    const broken = manifest_rules_brokenRule(manifest);
    if (broken !== undefined)
        throw new problem/* Problem */.A(`read ${release_names/* manifestName */.vS}`, { found: broken, next: nextStep });
    return manifest;
}
const nextStep = 'Compare it with docs/schema/manifest.v1.json.';

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

;// CONCATENATED MODULE: ./packages/evidence/lib/version/release-order.js


/** Releases by project, and then in the order of their versions. The same releases give the same order. */
function release_order_inReleaseOrder(releases) {
    const groups = [...groupBy(releases, ({ project }) => project)].sort(([a], [b]) => (0,files/* byBytes */.bg)(a, b));
    return groups.flatMap(([, group]) => inVersionOrder(group));
}
function inVersionOrder(group) {
    const scheme = schemeOf(group);
    const of = ({ version }) => scheme && version_parseVersion(version, scheme);
    return [...group].sort((a, b) => {
        const [one, other] = [of(a), of(b)];
        return (one && other && version_compareVersions(one, other)) || (0,files/* byBytes */.bg)(a.tag, b.tag);
    });
}
/** The scheme that can read all versions of a project. */
function schemeOf(releases) {
    const schemes = ['pep440', 'semver'];
    return schemes.find(scheme => releases.every(({ version }) => version_parseVersion(version, scheme) !== undefined));
}

;// CONCATENATED MODULE: ./packages/archive/lib/stores/branch/release-listing.js


const listingName = 'listing.yaml';
const schema = 'https://github.com/org/release-tools/blob/v1/docs/schema/listing.v1.json';
const release_listing_commit = (0,lib_shape/* matching */.wC)(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'the id of a commit');
const releaseShape = (0,lib_shape/* object */.Ik)({
    project: lib_shape/* text */.Qq,
    version: lib_shape/* text */.Qq,
    tag: lib_shape/* text */.Qq,
    commit: release_listing_commit,
    date: (0,lib_shape/* matching */.wC)(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, 'a time in UTC'),
    manifest: lib_shape/* hexDigest */.w0,
});
const listingShape = (0,lib_shape/* object */.Ik)({
    schema: (0,lib_shape/* oneOf */.yL)(schema),
    repository: lib_shape/* text */.Qq,
    number: (0,lib_shape/* number */.ai)(0, Number.MAX_SAFE_INTEGER),
    previous: (0,lib_shape/* optional */.lq)(release_listing_commit),
    releases: (0,lib_shape/* list */.p_)(releaseShape, 100_000),
});
/** The listing of a branch that has no release yet. */
function emptyListing(repository) {
    return { schema, repository, number: 0, releases: [] };
}
/** Most bytes of a listing. One release takes some 250. */
const listingLimit = lib_limits/* limits */.F.evidence;
/** Reads a listing. Throws a Problem if it is damaged, or that of another repository. */
function parseListing(bytes, repository, place) {
    const what = `${listingName} of ${place}`;
    const next = 'Find out who wrote it.';
    const listing = (0,lib_shape/* readShape */._f)(listingShape, (0,yaml/* parseYaml */.hN)(bytes.toString(), what), what, next);
    if (listing.repository === repository)
        return listing;
    throw new problem/* Problem */.A(`read ${what}`, { found: `it is the listing of ${listing.repository}.`, next });
}
/** The same releases give the same bytes, in the order of their versions, whoever added which first. */
function renderListing(listing) {
    const { previous, releases, ...rest } = listing;
    const before = previous === undefined ? {} : { previous };
    return Buffer.from((0,yaml/* renderYaml */.Wd)({ ...rest, ...before, releases: inOrder(releases) }));
}
/**
 * The listing with one release more, on top of the head `previous`; undefined if it has the release. Throws a Problem if it has other
 * facts of that tag.
 */
function withRelease(listing, release, { previous, place }) {
    const known = listing.releases.find(({ tag }) => tag === release.tag);
    if (known === undefined)
        return { ...listing, number: listing.number + 1, previous, releases: [...listing.releases, release] };
    if (release_listing_sameRelease(known, release))
        return undefined;
    throw new problem/* Problem */.A(`add ${release.tag} to ${listingName} of ${place}`, {
        found: `it has that tag with the manifest sha256:${known.manifest}, and not sha256:${release.manifest}.`,
        next: 'Find out which of both is genuine with `release-tools verify`.',
    });
}
/** The first release of `copy` that a listing does not have, or not with the same facts. */
function lostRelease(listing, copy) {
    const byTag = new Map(listing.releases.map(release => [release.tag, release]));
    return copy.releases.find(release => !release_listing_sameRelease(byTag.get(release.tag), release));
}
/** What the listing says of a release, by its manifest. */
function releaseOf(tag, bytes, manifest) {
    const { project, source } = parseManifest(bytes.toString());
    return {
        project: project.name,
        version: project.version,
        tag,
        commit: source.commit,
        date: source.commitTime,
        manifest,
    };
}
function release_listing_sameRelease(a, b) {
    return a !== undefined && (0,yaml/* renderYaml */.Wd)(a) === (0,yaml/* renderYaml */.Wd)(b);
}
/** By project, then by version, each with its keys in a fixed order. */
function inOrder(releases) {
    return release_order_inReleaseOrder(releases).map(({ project, version, tag, commit, date, manifest }) => ({
        ...{ project, version, tag, commit, date, manifest },
    }));
}

;// CONCATENATED MODULE: ./packages/archive/lib/stores/branch/look.js



/** The branch as it is now; undefined if it does not exist. Throws a Problem if it is not one of ours. */
async function lookAt(at) {
    const head = await at.branch.head();
    return head === undefined ? undefined : lookAtCommit(at, head);
}
/** The branch as it was, or is, at a commit. */
async function lookAtCommit(at, commit) {
    const root = await rootOf(at, commit);
    const entry = root.find(({ name }) => name === listingName);
    // The signed index of releases, and records of pushes, may come before the first release is archived.
    if (entry === undefined && root.some(({ name, type }) => ['index', 'source'].includes(name) && type === 'tree'))
        return { commit, root, listing: emptyListing(at.repository), listingBytes: Buffer.of() };
    if (entry?.type !== 'blob')
        throw new problem/* Problem */.A(`use the store ${at.place}`, {
            found: `the branch has no ${listingName}, so release-tools did not make it.`,
            next: 'Name a branch that does not exist: the first release makes it.',
        });
    if ((entry.size ?? 0) > listingLimit)
        throw new problem/* Problem */.A(`read ${listingName} of ${at.place}`, {
            found: `it has ${entry.size} bytes, and ${listingLimit} are accepted.`,
            next: 'Find out who wrote it.',
        });
    const listingBytes = await fileOf(at, entry);
    return { commit, root, listing: parseListing(listingBytes, at.repository, at.place), listingBytes };
}
/** The entries of the root of a commit. Throws a Problem if there is no such commit. */
async function rootOf({ branch, place }, id) {
    const commit = await branch.commit(id);
    if (commit !== undefined)
        return branch.tree(commit.tree);
    throw new problem/* Problem */.A(`read ${place}`, {
        found: `GitHub does not have its commit ${id}.`,
        next: 'Run the job again. If that does not help, find out who rewrote the branch.',
    });
}
/** What a folder has; empty if it is not there. */
async function folderAt(branch, root, path) {
    let entries = root;
    for (const name of path.split('/')) {
        const found = entries.find(entry => entry.name === name && entry.type === 'tree');
        if (found === undefined)
            return [];
        entries = await branch.tree(found.id);
    }
    return entries;
}
/** Path of a part in the branch, which has one repository. */
function folderOf({ tag, name }) {
    return `${(0,tag_segment/* segmentOf */.d)(tag)}/${name}`;
}
/** The record among the entries of a folder; undefined if there is none. Throws a Problem if it is too large. */
async function recordBytes(at, { tag }, folder) {
    const entry = folder.find(({ name }) => name === lib_record/* recordName */.xD);
    if (entry === undefined)
        return undefined;
    if ((entry.size ?? 0) <= lib_record/* recordLimit */.$0)
        return fileOf(at, entry);
    throw new problem/* Problem */.A(`read ${lib_record/* recordName */.xD} of ${tag} in ${at.place}`, {
        found: `it has ${entry.size} bytes, and ${lib_record/* recordLimit */.$0} are accepted.`,
        next: 'Find out who wrote it.',
    });
}
/** A file, by its entry, which says its size. */
function fileOf({ branch }, { id, size = 0 }) {
    return branch.file(id, size);
}

// EXTERNAL MODULE: ./packages/base/lib/read-limited.js
var read_limited = __webpack_require__(73);
// EXTERNAL MODULE: ./packages/github/lib/git-types.js
var git_types = __webpack_require__(8206);
// EXTERNAL MODULE: ./packages/host/lib/http/retry.js
var retry = __webpack_require__(394);
;// CONCATENATED MODULE: ./packages/archive/lib/stores/branch/unbroken.js




/** Paths of the files that change in place: the listing, and what of the signed index has no version in its name. All others only come. */
const changing = new Set([listingName, 'index/timestamp.json', `index/${release_names/* indexName */.mo}`]);
/**
 * Throws a Problem unless a branch only grew since a commit: it comes after it, and every file but those that change is as it was. `says` is
 * what names that commit.
 */
async function requireGrownSince(at, now, since, says) {
    if (!(await at.branch.descends(now.commit, since)))
        throw rewritten(at, `its head ${now.commit} does not come after ${since}, which ${says} names`, since);
    await requireAppended(at, await rootOf(at, since), now, since);
}
/** Throws a Problem unless a branch has every file of an earlier root, with the same bytes if it is none that changes. */
async function requireAppended(at, before, now, since) {
    const changed = await firstChange(at.branch, before, now.root, '');
    if (changed !== undefined)
        throw rewritten(at, `${changed} is not what it was at ${since}`, since);
}
/**
 * The first path of some entries that is not the same later. A folder with the same id has the same files, so only the others are
 * looked into.
 */
async function firstChange(branch, old, now, above) {
    const byName = new Map(now.map(entry => [entry.name, entry]));
    for (const { name, type, id, mode } of old) {
        const found = byName.get(name);
        if (found?.mode === mode && (found.id === id || (type === 'blob' && changing.has(`${above}${name}`))))
            continue;
        const isFolder = type === 'tree' && found?.type === 'tree';
        const inside = isFolder
            ? await firstChange(branch, await branch.tree(id), await branch.tree(found.id), `${above}${name}/`)
            : `${above}${name}`;
        if (inside !== undefined)
            return inside;
    }
    return undefined;
}
function rewritten({ place, branch }, found, since) {
    return new problem/* Problem */.A(`use the store ${place}`, {
        found: `the branch was rewritten: ${found}.`,
        next: `Find out who did it, and set ${branch.name} to ${since} again, if nothing else is lost. Forbid it with the rules deletion and non_fast_forward.`,
    });
}

;// CONCATENATED MODULE: ./packages/archive/lib/stores/branch/put.js











/**
 * Keeps the files of a part, and the listing. Each attempt begins with a look at the branch: what is there counts, whoever brought it, and
 * also if the answer to an earlier attempt was lost. If others added to it meanwhile, the listing is made again on top of theirs.
 */
async function putPart(at, part, files, progress) {
    const record = (0,lib_part/* recordFor */.xR)(part, files);
    const kept = files.filter(isMetadata);
    const wanted = [];
    for (const file of kept)
        wanted.push({ ...file, id: (0,git_types/* blobId */.zA)(await contentOf(at, file)), content: file.path });
    wanted.push({ ...record, id: (0,git_types/* blobId */.zA)(record.bytes), content: record.bytes });
    const job = { part, wanted, record, release: await listed(at, part, kept) };
    let before;
    await at.branch.retried(`keep ${part.tag} in ${at.place}`, async () => {
        const now = await begun(at);
        const lacking = await lackingOf(at, job, now);
        before ??= new Set(wanted.filter(file => !lacking.includes(file)).map(({ name }) => name));
        await add(at, job, now, lacking);
    });
    for (const { size } of kept)
        progress(size);
    return wanted.map(({ name, sha256, id }) => ({ name, sha256, version: id, already: before?.has(name) === true }));
}
/** The content of a file. Throws a Problem if it is not what was described. */
async function contentOf({ place }, { name, path, sha256: expected }) {
    const bytes = await (0,read_limited/* readLimited */.tk)(path, largestFile);
    if ((0,lib_digest/* sha256 */.sc)(bytes) === expected)
        return bytes;
    throw new problem/* Problem */.A(`keep ${name} in ${place}`, {
        found: 'it changed after it was described.',
        next: 'Find out which program still writes it.',
    });
}
/** What the listing will say of a release; undefined for logs, and for a part without a manifest. */
async function listed(at, { name, tag }, files) {
    const manifest = files.find(file => file.name === register_kinds.manifest.files.document.path);
    if (name !== 'release' || manifest === undefined || manifest.size > lib_limits/* limits */.F.evidence)
        return undefined;
    return releaseOf(tag, await contentOf(at, manifest), manifest.sha256);
}
/** The branch as it is now, which is created if it does not exist. Throws a Problem if it was rewritten. */
async function begun(at) {
    const now = await lookAt(at);
    if (now !== undefined) {
        const { previous } = now.listing;
        if (previous !== undefined)
            await requireGrownSince(at, now, previous, listingName);
        return now;
    }
    const content = renderListing(emptyListing(at.repository)).toString();
    await at.branch.create('Begin the metadata of releases', { path: listingName, content });
    const made = await lookAt(at);
    if (made !== undefined)
        return made;
    throw new retry/* Transient */.Rc(`use the store ${at.place}`, {
        found: 'GitHub does not show the branch that was just made.',
        next: 'Run the job again.',
    });
}
/** The files that the branch does not have. Throws a Problem if other bytes have their names. */
async function lackingOf(at, { part, wanted, record }, { root }) {
    const folder = await folderAt(at.branch, root, folderOf(part));
    const entryOf = ({ name }) => folder.find(entry => entry.name === name);
    if (differs(wanted.at(-1), folder))
        (0,lib_part/* requireSameRecord */.xv)(await recordBytes(at, part, folder), { part, place: at.place, record });
    const other = wanted.find(file => differs(file, folder));
    const found = other && entryOf(other);
    if (other !== undefined)
        throw (0,differences/* taken */.uU)(at.place, other, found?.size === undefined ? {} : { size: found.size });
    return wanted.filter(file => entryOf(file) === undefined);
}
function differs(file, folder) {
    const found = folder.find(({ name }) => name === file?.name);
    return found !== undefined && (found.id !== file?.id || found.mode !== '100644');
}
/** Adds the files that are not there, with the record and the listing in the last commit, and reads all back. */
async function add(at, job, now, lacking) {
    const listing = job.release && withRelease(now.listing, job.release, { previous: now.commit, place: at.place });
    const last = listing === undefined ? [] : [{ path: listingName, bytes: renderListing(listing) }];
    const batches = batchesOf(lacking);
    let head = now.commit;
    for (const [number, batch] of batches.entries()) {
        const files = number < batches.length - 1 ? [] : [...last];
        for (const file of batch)
            files.push({ path: `${folderOf(job.part)}/${file.name}`, bytes: await bytesOf(at, file) });
        if (files.length > 0)
            head = await at.branch.add(head, messageOf(job), files);
    }
    if (head === now.commit)
        return;
    const after = await lookAtCommit(at, head);
    await requireAppended(at, now.root, after, now.commit);
    const lost = await lackingOf(at, job, after);
    if (lost[0] !== undefined || (listing !== undefined && !after.listingBytes.equals(renderListing(listing))))
        throw new problem/* Problem */.A(`keep ${job.part.tag} in ${at.place}`, {
            found: `GitHub took the commit ${head}, and does not show ${lost[0]?.name ?? listingName} in it.`,
            next: 'Run the job again.',
        });
}
/** Says to readers of the history what a commit brought. */
function messageOf({ part, record }) {
    return { headline: `Keep ${part.name} of ${part.tag}`, body: `${lib_record/* recordName */.xD} sha256:${record.sha256}` };
}
function bytesOf(at, { content, ...file }) {
    return typeof content === 'string' ? contentOf(at, { ...file, path: content }) : content;
}
/** Files for one commit each, so that a request stays below GitHub's limit. At least one, which may be empty. */
function batchesOf(files) {
    const batches = [[]];
    let size = 0;
    for (const file of files) {
        if (size > 0 && size + file.size > largestFile) {
            batches.push([]);
            size = 0;
        }
        batches.at(-1)?.push(file);
        size += file.size;
    }
    return batches;
}

;// CONCATENATED MODULE: ./packages/archive/lib/stores/branch/store-listing.js





/** The listing of a branch, for its copies in other stores. */
function storeListing(at) {
    return {
        name: at.branch.name,
        fileName: listingName,
        async read() {
            const now = await lookAt(at);
            return now === undefined || now.listing.number === 0
                ? undefined
                : { number: now.listing.number, bytes: now.listingBytes };
        },
        requireGrown: copy => at.branch.retried(`use the store ${at.place}`, () => requireGrown(at, copy), 1),
    };
}
async function requireGrown(at, copy) {
    const says = `listing ${copy.number} in ${copy.place}`;
    const known = parseListing(copy.bytes, at.repository, copy.place);
    const now = await lookAt(at);
    if (now === undefined)
        throw late(at, 'the branch was deleted', says);
    if (now.listing.number < known.number)
        throw late(at, `it has listing ${now.listing.number}`, says);
    if (now.listing.number === known.number && !now.listingBytes.equals(copy.bytes))
        throw broken(at, `its ${listingName} is not that of ${says}`);
    const lost = lostRelease(now.listing, known);
    if (lost !== undefined)
        throw broken(at, `its ${listingName} does not have ${lost.tag} as ${says} has it`);
    if (known.previous !== undefined)
        await requireGrownSince(at, now, known.previous, says);
}
/** GitHub's servers do not all have the newest head at once, so this is asked again. */
function late({ place }, found, says) {
    return new retry/* Transient */.Rc(`use the store ${place}`, {
        found: `${found}, although there is ${says}.`,
        next: 'Run the job again. If that does not help, find out who deleted or rewrote the branch, and restore it: GitHub keeps its commits for some weeks, and the other stores have every file.',
    });
}
function broken({ place }, found) {
    return new problem/* Problem */.A(`use the store ${place}`, {
        found: `the branch was rewritten: ${found}.`,
        next: 'Find out who did it. The other stores have every file.',
    });
}

;// CONCATENATED MODULE: ./packages/archive/lib/stores/branch.js











/**
 * `branch:release-metadata`: a branch of the repository that is released, with what describes its releases. It has no history in common
 * with the code. Commits are made through the API, so that GitHub signs them. Needs `contents: write`.
 */
const branch_branch = {
    scheme: 'branch',
    options: [],
    decides: true,
    requireAddress: ({ location }) => requireName(location),
    async open({ location }, { repository, github }) {
        requireName(location);
        const place = `branch:${location}`;
        if (github === undefined)
            throw new problem/* Problem */.A(`open the store ${place}`, {
                found: 'nobody said which GitHub has the repository.',
                next: 'Run it in a job, or give --repository.',
            });
        const requests = await github();
        return storeIn({ branch: new branch/* Branch */.l(requests, location), place, repository }, requests);
    },
};
/** Throws a Problem for what git does not accept as the name of a branch. */
function requireName(name) {
    if (isBranchName(name))
        return;
    throw new problem/* Problem */.A(`open the store branch:${name}`, {
        found: 'it is not the name of a branch.',
        next: 'Write branch:release-metadata.',
    });
}
function storeIn(at, requests) {
    return {
        place: at.place,
        limits: `A branch keeps no artifacts and no file above ${largestFile / 1024 ** 2} MiB, and whoever may change its rules can rewrite it.`,
        keeps: isMetadata,
        check: () => check(at, requests),
        async put(part, files, progress) {
            const kept = await putPart(at, part, files, progress);
            const lock = lockOf(await readBranchRules(requests, at.branch.name));
            return kept.map(file => ({ ...file, lock }));
        },
        files: part => branch_files(at, part),
        parts: part => branch_parts(at, part),
        get: (part, file, path, progress) => get(at, part, { file, path }, progress),
        listing: storeListing(at),
    };
}
async function check(at, requests) {
    const { name } = at.branch;
    const now = await lookAt(at);
    const seen = await readBranchRules(requests, name);
    const rule = 'rules' in seen ? await forbiddingRule(requests, seen.rules, now !== undefined) : undefined;
    if (rule !== undefined)
        throw (0,branch/* forbiddenByRules */.a)(name, `the rule ${rule} is active`);
    if (now?.listing.previous !== undefined)
        await requireGrownSince(at, now, now.listing.previous, listingName);
    return lockOf(seen);
}
function lockOf(seen) {
    if ('unseen' in seen)
        return { kind: 'unreadable', why: `GitHub does not show the rules of the branch: ${seen.unseen}` };
    const has = (wanted) => seen.rules.some(({ type }) => type === wanted);
    if (has('deletion') && has('non_fast_forward'))
        return {
            kind: 'unreadable',
            why: 'rules forbid to delete and to rewrite the branch, and GitHub does not show who may bypass or change them',
        };
    return { kind: 'none', why: 'no rules forbid both to delete and to rewrite the branch (deletion, non_fast_forward)' };
}
async function branch_files(at, part) {
    const now = await lookAt(at);
    const folder = now && (await folderAt(at.branch, now.root, folderOf(part)));
    const bytes = folder && (await recordBytes(at, part, folder));
    return bytes && (0,lib_record/* readRecord */.aE)(bytes, part, at.place);
}
async function branch_parts(at, { tag }) {
    const now = await lookAt(at);
    const folders = now === undefined ? [] : await folderAt(at.branch, now.root, (0,tag_segment/* segmentOf */.d)(tag));
    const whole = [];
    for (const { name, type, id } of folders) {
        const isWhole = type === 'tree' && (0,lib_part/* isPartName */.fe)(name) && (await at.branch.tree(id)).some(entry => entry.name === lib_record/* recordName */.xD);
        if (isWhole)
            whole.push(name);
    }
    return whole;
}
async function get(at, part, { file, path }, progress) {
    const now = await lookAt(at);
    const folder = now === undefined ? [] : await folderAt(at.branch, now.root, folderOf(part));
    const found = folder.find(({ name }) => name === file.name);
    if (found?.type !== 'blob')
        throw (0,differences/* missing */.LO)(at.place, file);
    if (found.size !== file.size)
        throw (0,differences/* damaged */.qM)(at.place, file, found.size === undefined ? {} : { size: found.size });
    const bytes = await fileOf(at, found);
    const digest = (0,lib_digest/* sha256 */.sc)(bytes);
    if (digest !== file.sha256)
        throw (0,differences/* damaged */.qM)(at.place, file, { sha256: digest });
    await (0,files/* writeFileAtomic */.Zf)(path, bytes);
    progress(bytes.length);
}


/***/ })

};
