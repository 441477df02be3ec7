export const id = 700;
export const ids = [700];
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

/***/ 2319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  branch: () => (/* binding */ branch)
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
// EXTERNAL MODULE: ./packages/base/lib/json.js
var json = __webpack_require__(6436);
// EXTERNAL MODULE: ./packages/host/lib/http/retry.js
var retry = __webpack_require__(394);
// EXTERNAL MODULE: ./packages/github/lib/failure.js
var failure = __webpack_require__(8896);
// EXTERNAL MODULE: ./packages/github/lib/fields.js
var fields = __webpack_require__(4653);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./packages/base/lib/shape.js
var lib_shape = __webpack_require__(5277);
;// CONCATENATED MODULE: ./packages/github/lib/git-types.js




/** The id of an object of git, in lower-case hex. */
const gitId = (0,lib_shape/* matching */.wC)(/^[0-9a-f]{40}$/, 'the id of a git object');
/** The id that git gives to the content of a file. */
function blobId(bytes) {
    return (0,external_node_crypto_.createHash)('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
// https://docs.github.com/en/rest/git, in GitHub's order of fields.
const shaShape = (raw, place) => (0,fields/* fieldsOf */.Pf)(raw, place)('sha', gitId);
/** The commit that a branch points at. */
const headShape = (raw, place) => {
    const field = (0,fields/* fieldsOf */.Pf)((0,json.at)(raw, 'object'), `${place}object`);
    field('type', (0,lib_shape/* oneOf */.yL)('commit'));
    return field('sha', gitId);
};
/** The commit with an id. */
function gitCommitShape(id) {
    return (raw, place) => {
        const field = (0,fields/* fieldsOf */.Pf)(raw, place);
        return {
            id: field('sha', (0,lib_shape/* oneOf */.yL)(id)),
            message: field('message', fields/* anyText */.Ae),
            tree: field('tree', shaShape),
            parents: field('parents', (0,lib_shape/* list */.p_)(shaShape, 100)),
        };
    };
}
/** Most entries that GitHub lists of a folder. */
const mostEntries = 100_000;
/** The entries of the folder with an id, all of them. */
function gitEntriesShape(id) {
    return (raw, place) => {
        const field = (0,fields/* fieldsOf */.Pf)(raw, place);
        field('sha', (0,lib_shape/* oneOf */.yL)(id));
        if ((0,json.at)(raw, 'truncated') === true)
            throw new failure/* BadAnswer */.CF('it lists only a part of a folder');
        return field('tree', (0,lib_shape/* list */.p_)(entryShape, mostEntries));
    };
}
const entryShape = (raw, place) => {
    const field = (0,fields/* fieldsOf */.Pf)(raw, place);
    return {
        name: field('path', lib_shape/* text */.Qq),
        mode: field('mode', lib_shape/* text */.Qq),
        type: field('type', (0,lib_shape/* oneOf */.yL)('blob', 'tree', 'commit')),
        id: field('sha', gitId),
        size: field('size', (0,fields/* orAbsent */.Re)((0,lib_shape/* number */.ai)(0, Number.MAX_SAFE_INTEGER))),
    };
};
/** How the second commit of a comparison is related to the first. */
const comparisonShape = (raw, place) => (0,fields/* fieldsOf */.Pf)(raw, place)('status', (0,lib_shape/* oneOf */.yL)('diverged', 'ahead', 'behind', 'identical'));

// EXTERNAL MODULE: ./packages/github/lib/graphql-route.js
var graphql_route = __webpack_require__(4039);
;// CONCATENATED MODULE: ./packages/github/lib/graphql.js




/** GitHub refused a query. It says so in an answer with the status 200: `type` is its reason, such as `STALE_DATA`. */
class QueryRefused extends Error {
    type;
    constructor(type, message) {
        super(message);
        this.type = type;
    }
}
/** Statuses that REST has for the same refusals. */
const statuses = { FORBIDDEN: 403, INSUFFICIENT_SCOPES: 403, NOT_FOUND: 404, RATE_LIMITED: 429 };
/**
 * Sends a query in one attempt, with `bytes` in its variables. Throws a QueryRefused, or what failureOf() reads.
 * https://docs.github.com/en/graphql/guides/forming-calls-with-graphql
 */
async function query(requests, text, variables, shape, bytes) {
    const parameters = { query: text, variables };
    const { data, error } = await requests.once(graphql_route/* graphqlRoute */.Z, parameters, answerOf(shape), { bytes });
    if (error !== undefined)
        throw refusalOf(error);
    return data;
}
function refusalOf({ type, message }) {
    const status = statuses[type] ?? (/rate limit/i.test(message) ? 429 : undefined);
    if (status !== undefined)
        return new failure/* Refusal */.P_({ status, message, headers: {}, codes: [] });
    // Without a type, GitHub had an accident: "Something went wrong while executing your query."
    if (type === '')
        return new failure/* Refusal */.P_({ status: 500, message, headers: {}, codes: [] });
    return new QueryRefused(type, message);
}
/** The data, or the first error. */
function answerOf(shape) {
    return (raw, place) => {
        const field = (0,fields/* fieldsOf */.Pf)(raw, place);
        const [error] = field('errors', (0,fields/* orAbsent */.Re)((0,lib_shape/* list */.p_)(errorShape, 100))) ?? [];
        return error === undefined ? { data: field('data', shape) } : { error };
    };
}
const errorShape = (raw, place) => {
    const field = (0,fields/* fieldsOf */.Pf)(raw, place);
    return { type: field('type', (0,fields/* orAbsent */.Re)(fields/* anyText */.Ae)) ?? '', message: field('message', fields/* anyText */.Ae) };
};

;// CONCATENATED MODULE: ./packages/github/lib/branch.js






const git = '/repos/{owner}/{repo}/git';
const mutation = `mutation ($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`;
/**
 * A branch that grows by commits through the API, which GitHub signs. Its mode of files is always 100644. Reading needs no token in a
 * public repository. https://docs.github.com/en/rest/git, https://docs.github.com/en/graphql/reference/mutations#createcommitonbranch
 */
class Branch {
    name;
    #requests;
    constructor(requests, name) {
        this.#requests = requests;
        this.name = name;
    }
    /**
     * Runs a call of several requests, and again after temporary failures: at least `attempts` times. Eight are for a call that adds to the
     * branch, because others may add to it at the same time.
     */
    retried(what, call, attempts = 8) {
        return this.#requests.retried(what, call, attempts);
    }
    /** The commit at its head; undefined if there is no such branch. */
    async head() {
        const ref = { ref: `heads/${this.name}` };
        return this.#requests.jsonIfAny(`read the branch ${this.name}`, `GET ${git}/ref/{ref}`, ref, headShape);
    }
    /** A commit that was named a moment ago; undefined if there is no such commit. */
    async commit(id) {
        const route = `GET ${git}/commits/{commit_sha}`;
        const what = `read the commit ${id}`;
        return this.#requests.json(what, route, { commit_sha: id }, gitCommitShape(id), { named: true }).catch(failure/* unlessAbsent */.QY);
    }
    /** What a folder has. */
    async tree(id) {
        const route = `GET ${git}/trees/{tree_sha}`;
        return this.#requests.json(`read a folder of ${this.name}`, route, { tree_sha: id }, gitEntriesShape(id), {
            named: true,
        });
    }
    /**
     * All files and folders below a folder, their names being paths from there. Undefined if there are more than GitHub lists in one answer: 100 000,
     * or 7 MB. https://docs.github.com/en/rest/git/trees#get-a-tree
     */
    async below(id) {
        const route = `GET ${git}/trees/{tree_sha}`;
        const what = `list the files of ${this.name}`;
        const whole = gitEntriesShape(id);
        const shape = (raw, place) => (0,json.at)(raw, 'truncated') === true ? undefined : whole(raw, place);
        return this.#requests.json(what, route, { tree_sha: id, recursive: '1' }, shape, { named: true });
    }
    /** The content of a file, of at most `most` bytes. Its id is that of the answer, which is therefore whole. */
    async file(id, most) {
        const route = `GET ${git}/blobs/{file_sha}`;
        return this.#requests.retried(`read a file of the branch ${this.name}`, async () => {
            const bytes = await this.#requests.bytes(route, { file_sha: id }, most, 'application/vnd.github.raw+json');
            if (blobId(bytes) !== id)
                throw new failure/* BadAnswer */.CF('it is not the content of the file');
            return bytes;
        });
    }
    /** True if a commit is another one, or comes after it. */
    async descends(commit, from) {
        if (commit === from)
            return true;
        const route = 'GET /repos/{owner}/{repo}/compare/{basehead}';
        // The first page would have all changes of all files.
        const parameters = { basehead: `${from}...${commit}`, per_page: 1, page: 2 };
        const what = `compare two commits of ${this.name}`;
        // Both were named a moment ago: 404 says that they have no history in common only if it stays.
        const named = this.#requests.json(what, route, parameters, comparisonShape, { named: true });
        const status = await named.catch(failure/* unlessAbsent */.QY);
        return status === 'ahead' || status === 'identical';
    }
    /** Creates the branch with one file and no history, in one attempt. Does nothing if somebody else creates it at the same time. */
    async create(message, file) {
        const entry = { ...file, mode: '100644', type: 'blob' };
        const tree = await this.#requests.once(`POST ${git}/trees`, { tree: [entry] }, shaShape);
        // Without an author: GitHub signs what a token of a job commits only then.
        const commit = await this.#requests.once(`POST ${git}/commits`, { message, tree, parents: [] }, shaShape);
        const ref = { ref: `refs/heads/${this.name}`, sha: commit };
        await this.#requests.once(`POST ${git}/refs`, ref, headShape).catch(error => this.#unlessThere(error));
    }
    /**
     * Commits on the branch, in one attempt, and returns the new head. Throws a Transient if its head is another one. After any failure,
     * the caller looks whether the files are there nevertheless.
     */
    async add(head, message, files) {
        const additions = files.map(({ path, bytes }) => ({ path, contents: bytes.toString('base64') }));
        const input = {
            branch: { repositoryNameWithOwner: this.#requests.repository, branchName: this.name },
            expectedHeadOid: head,
            message,
            fileChanges: { additions },
        };
        const size = additions.reduce((sum, { contents }) => sum + contents.length, 0);
        try {
            return await query(this.#requests, mutation, { input }, madeShape, size);
        }
        catch (error) {
            throw error instanceof QueryRefused ? this.#refused(error) : error;
        }
    }
    #unlessThere(error) {
        const { status, message = '', codes = [] } = (0,failure/* failureOf */.g5)(error) ?? {};
        const said = [message, ...codes].join('\n');
        if (status !== 422)
            throw error;
        if (/reference already exists/i.test(said))
            return;
        throw this.#refused(new QueryRefused('', said));
    }
    #refused({ type, message }) {
        const what = `add to the branch ${this.name}`;
        if (type === 'STALE_DATA' || /^Expected branch to point to/.test(message))
            return new retry/* Transient */.Rc(what, { found: 'somebody else added to it at the same time.', next: 'Run the job again.' });
        const lines = message.split('\n').filter(line => line !== '');
        if (type === 'BRANCH_PROTECTION_RULE_VIOLATION' || /rule violations|protected branch/i.test(message))
            return forbiddenByRules(this.name, lines.at(-1) ?? '');
        return new problem/* Problem */.A(what, { found: `GitHub refused it: ${sentence(lines[0] ?? '')}`, next: 'See what it says.' });
    }
}
/** The Problem that the rules of a repository forbid commits on a branch; `said` is one of GitHub's sentences or names of rules. */
function forbiddenByRules(branch, said) {
    const fitting = 'deletion, non_fast_forward, required_signatures, required_linear_history';
    return new problem/* Problem */.A(`add to the branch ${branch}`, {
        found: `a rule of the repository forbids it: ${sentence(said)}`,
        next: /verified signatures/.test(said)
            ? 'Let a job create the branch with its own token (contents: write): GitHub signs the commits of no other.'
            : `Take ${branch} out of that rule (Settings, Rules). The rules that fit are ${fitting}, and creation once the branch exists.`,
    });
}
function sentence(text) {
    return text.slice(0, 500).replace(/\.?$/, '.');
}
const madeShape = (raw, place) => (0,fields/* fieldsOf */.Pf)(raw, place)('createCommitOnBranch', (made, at) => (0,fields/* fieldsOf */.Pf)(made, at)('commit', (commit, inner) => (0,fields/* fieldsOf */.Pf)(commit, inner)('oid', gitId)));

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
// EXTERNAL MODULE: ./packages/evidence/lib/kinds/register.js + 53 modules
var register = __webpack_require__(6964);
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
// EXTERNAL MODULE: ./packages/base/lib/group-by.js
var group_by = __webpack_require__(9589);
// EXTERNAL MODULE: ./packages/evidence/lib/version/version.js
var version_version = __webpack_require__(6931);
;// CONCATENATED MODULE: ./packages/evidence/lib/version/release-order.js


/** Releases by project, and then in the order of their versions. The same releases give the same order. */
function inReleaseOrder(releases) {
    const groups = [...(0,group_by/* groupBy */.$)(releases, ({ project }) => project)].sort(([a], [b]) => (0,files/* byBytes */.bg)(a, b));
    return groups.flatMap(([, group]) => inVersionOrder(group));
}
function inVersionOrder(group) {
    const scheme = schemeOf(group);
    const of = ({ version }) => scheme && (0,version_version/* parseVersion */.ot)(version, scheme);
    return [...group].sort((a, b) => {
        const [one, other] = [of(a), of(b)];
        return (one && other && (0,version_version/* compareVersions */.Zy)(one, other)) || (0,files/* byBytes */.bg)(a.tag, b.tag);
    });
}
/** The scheme that can read all versions of a project. */
function schemeOf(releases) {
    const schemes = ['pep440', 'semver'];
    return schemes.find(scheme => releases.every(({ version }) => (0,version_version/* parseVersion */.ot)(version, scheme) !== undefined));
}

;// CONCATENATED MODULE: ./packages/archive/lib/stores/branch/release-listing.js


const listingName = 'listing.yaml';
const schema = 'https://github.com/org/release-tools/blob/v1/docs/schema/listing.v1.json';
const commit = (0,lib_shape/* matching */.wC)(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'the id of a commit');
const releaseShape = (0,lib_shape/* object */.Ik)({
    project: lib_shape/* text */.Qq,
    version: lib_shape/* text */.Qq,
    tag: lib_shape/* text */.Qq,
    commit,
    date: (0,lib_shape/* matching */.wC)(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, 'a time in UTC'),
    manifest: lib_shape/* hexDigest */.w0,
});
const listingShape = (0,lib_shape/* object */.Ik)({
    schema: (0,lib_shape/* oneOf */.yL)(schema),
    repository: lib_shape/* text */.Qq,
    number: (0,lib_shape/* number */.ai)(0, Number.MAX_SAFE_INTEGER),
    previous: (0,lib_shape/* optional */.lq)(commit),
    releases: (0,lib_shape/* list */.p_)(releaseShape, 100_000),
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
    return inReleaseOrder(releases).map(({ project, version, tag, commit, date, manifest }) => ({
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
        wanted.push({ ...file, id: blobId(await contentOf(at, file)), content: file.path });
    wanted.push({ ...record, id: blobId(record.bytes), content: record.bytes });
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
const branch = {
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
        return storeIn({ branch: new Branch(requests, location), place, repository }, requests);
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
        throw forbiddenByRules(name, `the rule ${rule} is active`);
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
