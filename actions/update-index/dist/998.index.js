export const id = 998;
export const ids = [998];
export const modules = {

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

/***/ 6998:
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
var shape = __webpack_require__(5277);
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
    return requests.jsonIfAny(`read the ruleset ${ruleset}`, route, parameters, (raw, place) => (0,fields/* fieldsOf */.Pf)(raw, place)('current_user_can_bypass', (0,fields/* orAbsent */.Re)((0,shape/* oneOf */.yL)('always', 'exempt', 'never', 'pull_requests_only'))));
}
const ruleShape = (raw, place) => {
    const field = (0,fields/* fieldsOf */.Pf)(raw, place);
    return { type: field('type', shape/* text */.Qq), ruleset: field('ruleset_id', (0,fields/* orAbsent */.Re)(fields.id)) };
};

// EXTERNAL MODULE: ./packages/archive/lib/differences.js
var differences = __webpack_require__(8037);
// EXTERNAL MODULE: ./packages/archive/lib/part.js
var lib_part = __webpack_require__(1572);
// EXTERNAL MODULE: ./packages/archive/lib/record.js
var lib_record = __webpack_require__(6464);
// EXTERNAL MODULE: ./packages/evidence/lib/kinds/register.js + 46 modules
var register = __webpack_require__(6079);
;// CONCATENATED MODULE: ./packages/archive/lib/stores/branch/kept-names.js

/** Largest file that a branch keeps, in bytes: base64 and JSON make 28 MB of it, and GitHub accepts 40 MB in a request. */
const largestFile = 20 * 1024 * 1024;
/** Files of a release with endings that logs of a run have too, which are large and say little of the release. */
const named = [register/* kinds */.EZ['verify-log'].files.text, register/* kinds */.EZ.licences.files.listing, register/* kinds */.EZ['image-signature'].files.list].map(({ path }) => path);
/**
 * True for what describes a release: manifest, digests, signatures, SBOMs, findings, logs, notes, and the audit log. What the build made is not for a
 * branch: git keeps each version of it forever.
 */
function isMetadata({ name, size }) {
    const isText = /\.(?:json|jsonl|yaml|md|sarif|asc|sig|checkpoint)$/.test(name) || name.startsWith(register/* kinds */.EZ.sums.files.text.path);
    return (isText || named.includes(name)) && size <= largestFile;
}

// EXTERNAL MODULE: ./packages/base/lib/limits.js
var limits = __webpack_require__(8562);
// EXTERNAL MODULE: ./packages/base/lib/yaml.js + 1 modules
var yaml = __webpack_require__(2082);
// EXTERNAL MODULE: ./packages/evidence/lib/manifest/manifest.js + 2 modules
var manifest_manifest = __webpack_require__(8747);
// EXTERNAL MODULE: ./packages/evidence/lib/version/release-order.js
var release_order = __webpack_require__(4375);
;// CONCATENATED MODULE: ./packages/archive/lib/stores/branch/release-listing.js


const listingName = 'listing.yaml';
const schema = 'https://github.com/org/release-tools/blob/v1/docs/schema/listing.v1.json';
const commit = (0,shape/* matching */.wC)(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'the id of a commit');
const releaseShape = (0,shape/* object */.Ik)({
    project: shape/* text */.Qq,
    version: shape/* text */.Qq,
    tag: shape/* text */.Qq,
    commit,
    date: (0,shape/* matching */.wC)(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, 'a time in UTC'),
    manifest: shape/* hexDigest */.w0,
});
const listingShape = (0,shape/* object */.Ik)({
    schema: (0,shape/* oneOf */.yL)(schema),
    repository: shape/* text */.Qq,
    number: (0,shape/* number */.ai)(0, Number.MAX_SAFE_INTEGER),
    previous: (0,shape/* optional */.lq)(commit),
    releases: (0,shape/* list */.p_)(releaseShape, 100_000),
});
/** The listing of a branch that has no release yet. */
function emptyListing(repository) {
    return { schema, repository, number: 0, releases: [] };
}
/** Most bytes of a listing. One release takes some 250. */
const listingLimit = limits/* limits */.F.evidence;
/** Reads a listing. Throws a Problem if it is damaged, or that of another repository. */
function parseListing(bytes, repository, place) {
    const what = `${listingName} of ${place}`;
    const next = 'Find out who wrote it.';
    const listing = (0,shape/* readShape */._f)(listingShape, (0,yaml/* parseYaml */.hN)(bytes.toString(), what), what, next);
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
    if (sameRelease(known, release))
        return undefined;
    throw new problem/* Problem */.A(`add ${release.tag} to ${listingName} of ${place}`, {
        found: `it has that tag with the manifest sha256:${known.manifest}, and not sha256:${release.manifest}.`,
        next: 'Find out which of both is genuine with `release-tools verify`.',
    });
}
/** The first release of `copy` that a listing does not have, or not with the same facts. */
function lostRelease(listing, copy) {
    const byTag = new Map(listing.releases.map(release => [release.tag, release]));
    return copy.releases.find(release => !sameRelease(byTag.get(release.tag), release));
}
/** What the listing says of a release, by its manifest. */
function releaseOf(tag, bytes, manifest) {
    const { project, source } = (0,manifest_manifest/* parseManifest */.Ng)(bytes.toString());
    return {
        project: project.name,
        version: project.version,
        tag,
        commit: source.commit,
        date: source.commitTime,
        manifest,
    };
}
function sameRelease(a, b) {
    return a !== undefined && (0,yaml/* renderYaml */.Wd)(a) === (0,yaml/* renderYaml */.Wd)(b);
}
/** By project, then by version, each with its keys in a fixed order. */
function inOrder(releases) {
    return (0,release_order/* inReleaseOrder */.X)(releases).map(({ project, version, tag, commit, date, manifest }) => ({
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
// EXTERNAL MODULE: ./packages/evidence/lib/manifest/release-names.js
var release_names = __webpack_require__(2204);
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
    const manifest = files.find(file => file.name === register/* kinds */.EZ.manifest.files.document.path);
    if (name !== 'release' || manifest === undefined || manifest.size > limits/* limits */.F.evidence)
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
        parts: part => parts(at, part),
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
async function parts(at, { tag }) {
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
