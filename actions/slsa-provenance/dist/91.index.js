export const id = 91;
export const ids = [91];
export const modules = {

/***/ 5091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/base/lib/read-limited.js
var read_limited = __webpack_require__(73);
// EXTERNAL MODULE: ./packages/base/lib/limits.js
var lib_limits = __webpack_require__(8562);
// EXTERNAL MODULE: ./packages/base/lib/digest.js + 1 modules
var lib_digest = __webpack_require__(8222);
// EXTERNAL MODULE: ./packages/base/lib/json.js
var lib_json = __webpack_require__(6436);
// EXTERNAL MODULE: ./packages/base/lib/shape.js + 1 modules
var lib_shape = __webpack_require__(2950);
// EXTERNAL MODULE: ./packages/base/lib/is-sha256.js
var is_sha256 = __webpack_require__(8008);
// EXTERNAL MODULE: ./packages/base/lib/problem.js
var problem = __webpack_require__(1167);
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
const sizeLimit = 16 * 1024 * 1024;
const depthLimit = 32;
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
    if (text.length > sizeLimit)
        refuse(what, `it has ${text.length} characters, more than the ${sizeLimit} accepted.`);
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
        if (path.filter(dist/* isCollection */.P3).length > depthLimit)
            refuse(what, `it is nested deeper than ${depthLimit} levels ${at}.`);
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
const count = (value, at) => {
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
    version: (0,lib_shape/* optional */.lq)(count),
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
    version: count,
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
var lib_paths = __webpack_require__(568);
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
    const text = (0,lib_shape/* matching */.wC)(lib_paths/* safePath */.nG, 'a relative path with forward slashes')(value, at);
    if (text.length > lib_paths/* pathLength */.o8)
        throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(at)} is longer than ${lib_paths/* pathLength */.o8} characters.`);
    return text;
};
const directory = (value, at) => (value === '.' ? value : path(value, at));
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
const image_signature_imageSignature = defineKind({
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

// EXTERNAL MODULE: ./packages/base/lib/files.js
var lib_files = __webpack_require__(7451);
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
const phases = {
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
    const kind = phases[phase.toLowerCase()];
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

;// CONCATENATED MODULE: ./packages/evidence/lib/sbom/bom.js
/** The author of the SBOMs of a repository, by its web address: `https://github.com/acme/widget`. */
function authorOf(repository) {
    const [owner = ''] = new URL(repository).pathname.split('/').filter(Boolean);
    return { name: owner, url: repository };
}
/** The same in the words of CISA's types of SBOMs, which SPDX 2.3 has in its comment: https://www.cisa.gov/sbom */
const contexts = { 'pre-build': 'Source', build: 'Build', 'post-build': 'Analyzed' };
/** What is released is catalogued while it is built; tools and a directory by what the source names; a model and an image as they are. */
const bom_phases = {
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
    return propertyOf((0,lib_json.at)(document, 'metadata'), contentProperty) === 'release';
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
    const lines = [...made.values()].map(event => (0,lib_shape/* readShape */._f)(signingEventShape, event, 'the record of a signature', next));
    return lines
        .toSorted((a, b) => (0,lib_files/* byBytes */.bg)(signing_event_placeOf(a), signing_event_placeOf(b)))
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
function statement_hasSubject(statement, digests) {
    return statement.subject.some(({ digest }) => agrees(digest, digests));
}
/** True if a subject's digests have at least one of these, and no other value for any of them. */
function agrees(digest, digests) {
    const compared = hashNames.filter(name => digests[name] !== undefined && Object.hasOwn(digest, name));
    return compared.length > 0 && compared.every(name => digest[name] === digests[name]);
}
/** True if none of the subjects has a SHA-256, so that nothing can be said of what is only known by that. */
function statement_lacksSha256({ subject }) {
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
    return { name, statements: parseVex(parseStrictJson(json, name, lib_limits/* limits */.F.document), name) };
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
    image_signature_imageSignature,
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

// EXTERNAL MODULE: ./packages/host/lib/id-token.js
var id_token = __webpack_require__(5614);
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
    return Object.fromEntries(Object.entries(inputs).sort(([a], [b]) => (0,lib_files/* byBytes */.bg)(a, b)));
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

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
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

// EXTERNAL MODULE: ./packages/base/lib/if-there.js
var if_there = __webpack_require__(7822);
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
    return (0,lib_json/* textAt */.$6)(document, 'mediaType') ?? (isIndex(document) ? indexTypes : manifestTypes)[0] ?? '';
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
        const parts = this.#checked(digest, () => image_index_partsOf(document));
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
function image_index_partsOf(document) {
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

;// CONCATENATED MODULE: ./packages/evidence/lib/version/tag-pattern.js
const placeholder = '{version}';
/** The rule of a Python project that says nothing else. */
const defaultTagRule = { pattern: `v${placeholder}`, scheme: 'pep440' };
/**
 * A tag that a manifest, a URL and a file name can carry: parts of letters, digits and `. _ + - @ !`, joined by slashes. Git
 * forbids `..` (https://git-scm.com/docs/git-check-ref-format). A hyphen at the start would be read as an option.
 */
const tagExpression = '^(?=.{1,200}$)(?!.*\\.\\.)[A-Za-z0-9_@][A-Za-z0-9._+@!-]*(?:/[A-Za-z0-9_@][A-Za-z0-9._+@!-]*)*$';
const validTag = new RegExp(tagExpression);
function isTag(text) {
    return validTag.test(text) && !/(?:\.|\.lock)(?:\/|$)/.test(text);
}
/** True for a pattern that has `{version}` once, and gives valid tags. */
function isTagPattern(text) {
    return text.split(placeholder).length === 2 && isTag(text.replace(placeholder, '1'));
}
/** The text in a tag that stands in place of `{version}`. Undefined if the tag does not fit the pattern. */
function textInTag(tag, pattern) {
    const [before = '', after = ''] = pattern.split(placeholder);
    if (tag.length <= before.length + after.length || !tag.startsWith(before) || !tag.endsWith(after))
        return undefined;
    const text = tag.slice(before.length, tag.length - after.length);
    // `v` belongs to the pattern, although PEP 440 allows it in front of a version.
    return /^[0-9]/.test(text) ? text : undefined;
}
/** The tag of a version. */
function tagOf(version, pattern) {
    return pattern.replace(placeholder, () => version);
}
/** The tag of `refs/tags/…`; undefined for a branch or a pull request. */
function tag_pattern_tagOfRef(ref) {
    return ref.startsWith('refs/tags/') ? ref.slice('refs/tags/'.length) : undefined;
}

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
const tag = (0,lib_shape/* matching */.wC)(new RegExp(tagExpression), 'a tag of letters, digits and . _ + - @ ! /');
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
    const paths = await listArtifacts(releaseDir);
    requireAssetNames(paths);
    refuseReserved(paths, tag);
    await requireSizes(releaseDir, paths);
    const build = await read_build_readBuild(releaseDir, register_kinds.build.files.project.path);
    return pool_pool(paths, 8, path => collect_artifacts_collect(releaseDir, path, build));
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
        record: recordOf(register_kinds.artifacts.files.artifact, path, makerOf(path, build)),
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
async function open_artifacts_openArtifacts(what, host) {
    if (!isEnterpriseServer(process.env.GITHUB_SERVER_URL)) {
        requireVariables(what, ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL']);
        return (await __webpack_require__.e(/* import() */ 319).then(__webpack_require__.bind(__webpack_require__, 1319))).openResults();
    }
    requireVariables(what, ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RUNTIME_URL', 'GITHUB_RUN_ID']);
    return (await __webpack_require__.e(/* import() */ 400).then(__webpack_require__.bind(__webpack_require__, 1400))).openContainers(host);
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

// EXTERNAL MODULE: ./packages/base/lib/text/visible.js
var text_visible = __webpack_require__(272);
;// CONCATENATED MODULE: ./packages/base/lib/markdown/escape.js


/** Only this file inserts it: `visible` has removed all others before. */
const breaker = '\u200b';
/**
 * What GitHub changes in the text of a page after it has read the Markdown, so that no escape prevents it: links from bare addresses,
 * mentions, references to issues, emoji. A breaker behind a match of a pattern prevents the change.
 * https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls
 */
const references = [
    /:(?=\/\/)/g,
    /www(?=\.)/gi,
    // Not in a digest: readers copy `image@sha256:…`.
    /@(?!sha(?:256|512):)/g,
    /#(?=\d)/g,
    /GH-(?=\d)/gi,
    /:(?=(?:[\w+-]*[a-z+-][\w+-]*|100|1234):)/gi,
    /(?:mailto|xmpp):(?=\S)/gi,
];
function inert(text) {
    return references.reduce((broken, pattern) => broken.replace(pattern, `$&${breaker}`), text);
}
/** Writes breakers as entities. GitHub reads no formula at a dollar sign in an element: no escape does that. */
function written(text) {
    return text.replaceAll(breaker, '&#8203;').replaceAll('$', () => '<span>$</span>');
}
/** The same Markdown for readers other than GitHub: without what only prevents GitHub's changes. */
function withoutBreakers(markdown) {
    return markdown.replaceAll('&#8203;', '').replaceAll('<span>$</span>', () => '$');
}
/**
 * Any text of others for one line of Markdown: a cell of a table, after a bullet, in a sentence. Nothing in it starts markup, HTML, a
 * link, a mention, an emoji or a formula, and nothing in it is invisible.
 */
function escapeMarkdown(text) {
    const escaped = inert((0,text_visible/* oneLine */.TN)(text))
        .replace(/[\\`*_{}[\]()#+!|<>~@&]/g, character => entities[character] ?? `\\${character}`)
        .replace(/^(?=[-=])/, '\\')
        .replace(/^(\d+)(?=\.(?: |$))/, '$1\\');
    return written(escaped);
}
/** Any text of others as the title of an issue: text without Markdown, in which GitHub shall find no mention, reference or link. */
function escapeTitle(text) {
    return inert(oneLine(text));
}
const entities = { '@': '&#64;', '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** Any text of others for one line of HTML in Markdown, such as the title of a `<details>`. It is not read as Markdown. */
function escapeHtmlInMarkdown(text) {
    const pieces = inert(oneLine(text)).split(breaker);
    return written(pieces.map(piece => escapeHtml(piece).replaceAll('@', '&#64;')).join(breaker));
}
/**
 * Any text of others as inline code: the fence is longer than the backticks inside. In the cell of a table, a bar needs an escape, which
 * elsewhere would be shown.
 */
function code(text, place = 'cell') {
    const shown = (0,text_visible/* oneLine */.TN)(text);
    const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map(run => run.length));
    const fence = '`'.repeat(longest + 1);
    const padded = longest > 0 || shown === '' ? ` ${shown} ` : shown;
    const barred = padded.replace(/(?<!\\)\\*\|/g, found => `${'\\'.repeat(2 * found.length - 2)}\\|`);
    return `${fence}${place === 'cell' ? barred : padded}${fence}`;
}
/** Any text of others as a block of code. `language` is ours. */
function codeBlock(text, language) {
    const shown = visible(text);
    const longest = Math.max(2, ...(shown.match(/`+/g) ?? []).map(run => run.length));
    const fence = '`'.repeat(longest + 1);
    return [`${fence}${language}`, shown, fence].join('\n');
}
/** A link. `text` is Markdown; an address of others that is neither http(s) nor mailto is left out. */
function escape_link(text, address) {
    const url = address !== undefined && /^(?:https?:\/\/|mailto:)/i.test(address) ? URL.parse(address) : null;
    return url === null ? text : `[${text}](${escape_encoded(url)})`;
}
/** A link whose text is its address; only for https. */
function bareLink(address) {
    return `<${escape_encoded(new URL(address))}>`;
}
function escape_encoded({ href }) {
    return href.replace(/[()<>|\\`]/g, found => `%${found.charCodeAt(0).toString(16)}`);
}
/** A row of a table. The cells are Markdown. */
function tableRow(cells) {
    return `| ${cells.join(' | ')} |`;
}
/** A table. All cells are Markdown; an empty string if there are no rows. */
function table(head, rows) {
    return rows.length === 0 ? '' : [tableRow(head), tableRow(head.map(() => '---')), ...rows.map(tableRow)].join('\n');
}
/** Text that opens with a click. `title` is HTML, `body` is Markdown. */
function escape_details(title, body) {
    return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}

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

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/attested-kinds.js
const attestedKinds = [
    { type: 'https://sigstore.dev/cosign/sign', name: 'signature', kind: 'image-signature' },
    { type: 'https://slsa.dev/provenance', name: 'provenance', kind: 'provenance' },
    { type: 'https://slsa.dev/verification_summary', name: 'verification summary' },
    { type: 'https://spdx.dev/Document', name: 'SBOM (SPDX)', kind: 'sbom' },
    { type: 'https://cyclonedx.org/bom', name: 'SBOM (CycloneDX)', kind: 'sbom' },
    { type: 'https://cosign.sigstore.dev/attestation/vuln', name: 'vulnerabilities', kind: 'vulnerabilities' },
    { type: 'https://in-toto.io/attestation/vulns', name: 'vulnerabilities', kind: 'vulnerabilities' },
    { type: 'https://openvex.dev/ns', name: 'VEX' },
    { type: 'https://in-toto.io/attestation/test-result', name: 'test result', kind: 'test-statement' },
];
/** The kind of a statement. A signature of cosign before version 3, and that of a file, has no statement. */
function kindOf(predicateType) {
    if (predicateType === undefined)
        return attestedKinds.find(({ name }) => name === 'signature');
    return attestedKinds.find(({ type }) => predicateType === type || predicateType.startsWith(`${type}/`));
}
/** What a report calls a statement of this type; a signature if there is no type. */
function statementName(predicateType) {
    return kindOf(predicateType)?.name ?? 'attestation';
}
/** The evidence that a statement of this type is, for a policy; undefined for every other. */
function attested_kinds_evidenceOf(predicateType) {
    return kindOf(predicateType)?.kind;
}
/** True for evidence that can be attested outside of a release. */
function isAttestable(kind) {
    return attestedKinds.some(one => one.kind === kind);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/events/event-text.js


/** A record in words. */
function eventText(event) {
    const { log, timestamps, time, kept } = event;
    const [entry] = log;
    const dated = entry?.integratedTime ?? timestamps[0]?.time;
    return {
        what: whatText(event),
        by: byText(event),
        log: entry === undefined ? 'no' : `${entry.url ?? `log ${entry.logId.slice(0, 16)}…`}, entry ${entry.index}`,
        time: dated ?? (kept ? 'in an earlier run' : `${time}, by the clock of the signer`),
    };
}
function whatText({ kind, predicateType, subjects: [first, ...others] }) {
    const digest = Object.entries(first?.digest ?? {}).map(([name, value]) => `${name}:${value}`)[0];
    const about = first?.name ?? digest ?? 'nothing';
    const more = others.length === 0 ? '' : ` and ${others.length} more`;
    return `${kind === 'attestation' ? `${statementName(predicateType ?? '')} of ` : ''}${about}${more}`;
}
function byText({ signer, service }) {
    const who = by_kind_byKind(signer, {
        key: ({ sha256 }) => `key sha256:${sha256}`,
        identity: ({ identity }) => identity,
        openpgp: ({ fingerprint }) => `OpenPGP key ${fingerprint}`,
    });
    if (service === undefined)
        return who;
    return `${service.key}${service.keyVersion === undefined ? '' : `, version ${service.keyVersion}`} (${who})`;
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
    const path = (0,external_node_path_.join)(ownDir(host), `signing-events.${step}.${(0,lib_digest/* sha256 */.sc)(text).slice(0, 12)}.jsonl`);
    await (0,promises_.mkdir)(ownDir(host), { recursive: true });
    await (0,lib_files/* writeFileAtomic */.Zf)(path, text);
    await host.summary(eventsSummary(signing_event_parseEvents(text, path)), 'evidence');
    return path;
}
/** The records of signatures as a table, folded. */
function eventsSummary(events) {
    const rows = events.map(event => {
        const { what, by, log, time } = eventText(event);
        return [`${code(what)}${event.kept ? ' (kept)' : ''}`, code(by), escapeMarkdown(log), escapeMarkdown(time)];
    });
    return escape_details(`Record of ${format_count(events.length, 'signature')}`, table(['Signed', 'by', 'in a log', 'time'], rows));
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
    await (await open_artifacts_openArtifacts(what, host)).upload(name, parent, files);
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

// EXTERNAL MODULE: ./packages/runner/lib/signing-inputs.js + 1 modules
var signing_inputs = __webpack_require__(5989);
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
const toolNames = (/* unused pure expression or super */ null && ([
    'cosign',
    'syft',
    'grype',
    'trivy',
    'osv-scanner',
    'slsa-verifier',
    'actionlint',
    'act',
]));
/** True for the name of a tool of the lock. */
function isToolName(name) {
    return toolNames.some(known => known === name);
}
/** The file name of a tool's program: `cosign`, or `cosign.exe` on Windows. */
function programName(name, windows = process.platform === 'win32') {
    return windows ? `${name}.exe` : name;
}

;// CONCATENATED MODULE: ./packages/tools/lib/record.js


const origins = ['release', 'built', 'wheel', 'path'];
/** The file name of a record. */
const recordName = 'release-tools.json';
/** The record beside a program; undefined if there is none, or if it cannot be read. */
async function readRecord(program) {
    try {
        const record = JSON.parse(String(await (0,read_limited/* readLimited */.tk)((0,external_node_path_.join)((0,external_node_path_.dirname)(program), recordName), lib_limits/* limits */.F.note)));
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
        (0,is_sha256/* isSha256 */._)(String(sha256)) &&
        origins.includes(String(origin)));
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./packages/tools/lib/unpack.js






/** Largest program, in bytes. Trivy, the largest, has about 150 MB. */
const programLimit = 512 * 1024 * 1024;
/** Largest content of an archive, in bytes. Besides the program there are a licence and a readme. */
const archiveLimit = 2 * programLimit;
/**
 * Unpacks exactly one file of a .tar.gz or .zip to `destination` and returns its SHA-256. Names in the archive do not decide its
 * path. Throws a Problem.
 */
async function unpackProgram(archive, name, destination) {
    const sink = await Sink.open(destination, programLimit);
    try {
        await readMember(archive, name, sink);
        return sink.digest();
    }
    finally {
        await sink.close();
    }
}
/** SHA-256 of one file of an archive, without writing it to disk. */
async function digestOfMember(archive, name) {
    const hash = createHash('sha256');
    await readMember(archive, name, { write: async (bytes) => void hash.update(bytes) });
    return hash.digest('hex');
}
async function readMember(archive, name, sink) {
    const found = await (archive.endsWith('.zip')
        ? readZipMember(archive, name, sink)
        : readTarGz(archive, name, sink)).catch(error => Promise.reject(error instanceof Problem ? error : archiveProblem(`it is damaged (${messageOf(error)}).`, error)));
    if (!found)
        throw archiveProblem(`it does not contain ${name}.`);
}
async function readTarGz(archive, name, sink) {
    let found = false;
    await pipeline(readPieces(archive), createGunzip(), limited, async (stream) => {
        found = await readTarMember(stream, name, sink);
    });
    return found;
}
async function* limited(stream) {
    let size = 0;
    for await (const piece of stream) {
        size += piece.length;
        if (size > archiveLimit)
            throw archiveProblem(`it unpacks to more than the ${archiveLimit} bytes accepted.`);
        yield piece;
    }
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
        throw missing(name);
    return describeTool(name, path, host);
}
/** What is known about the program at a path. Checks it against the record beside it. */
async function describeTool(name, path, host) {
    const [record, sha256] = await Promise.all([readRecord(path), programDigest(path)]);
    if (record?.name !== name)
        return describeUnrecorded(name, path, sha256, host);
    if (record.sha256 !== sha256)
        throw changed(name, path, record.sha256, sha256);
    refuseKnownBad(name, record.version);
    return { path, name, version: record.version, sha256, origin: record.origin };
}
/** Digests of programs by path, with what tells that a file is still the same. */
const known = new Map();
/**
 * The digest of a program of some 100 MB. Each target of a step asks for it, so it is computed again only if the file has changed. A
 * change shows in the time of the last change of its state (ctime), which no program can set.
 */
async function programDigest(path) {
    const { dev, ino, size, mtimeNs, ctimeNs } = await (0,promises_.stat)(path, { bigint: true });
    const state = [dev, ino, size, mtimeNs, ctimeNs].join();
    const before = known.get(path);
    if (before?.state === state && process.platform !== 'win32')
        return before.digest;
    const digest = (0,lib_digest/* sha256File */.Q3)(path, 'regular', programLimit);
    known.set(path, { state, digest });
    return digest;
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
function missing(name) {
    return new problem/* Problem */.A(`run ${name}`, {
        found: 'it is not on PATH.',
        next: `Add a step before this one: \`uses: org/release-tools/actions/setup-tools@v1\` with \`tools: ${name}\`.`,
    });
}
function changed(name, path, expected, found) {
    return new wrong_digest/* WrongDigest */.E(`run ${name}`, {
        found: `${path} has changed since it was installed: its SHA-256 is ${found}, recorded was ${expected}.`,
        next: 'Find out what changed the file, because the machine may be compromised. Then run setup-tools again.',
    });
}

// EXTERNAL MODULE: ./packages/host/lib/http/retry.js
var retry = __webpack_require__(394);
;// CONCATENATED MODULE: ./packages/sign/lib/cosign-errors.js


/** Common failures of cosign 3.1. The pattern is searched in its output. */
const cosign_errors_known = [
    [
        /decryption failed/,
        'COSIGN_PASSWORD does not decrypt COSIGN_PRIVATE_KEY.',
        'Set COSIGN_PASSWORD to the password of the key pair. For a job, store it as the secret of that name.',
    ],
    [
        /invalid pem block/,
        'COSIGN_PRIVATE_KEY is not a complete key in PEM form.',
        'Store all lines of `cosign.key` as the secret, including the `-----BEGIN` and `-----END` lines.',
    ],
    [
        /unsupported pem type/,
        'COSIGN_PRIVATE_KEY is not in the format of cosign.',
        'Convert it with `cosign import-key-pair --key FILE`, and store the file that this writes.',
    ],
    [
        /signing bundle: failed to verify signature: (message is missing artifact digest|could not verify)/,
        'cosign refused the signature that it had made, as it does with RSA keys that sign by another scheme.',
        'Sign with a key on the curve P-256.',
    ],
    [
        /^Error: .*(?:https?:\/\/|CONNECT )[^\n]*: (?:Forbidden|Proxy Authentication Required)$/m,
        'the proxy of this runner refuses the connection.',
        'Allow the address in the details below in the proxy that HTTPS_PROXY names.',
    ],
    [/retrieving ID token|authenticating caller/, 'the runner gave no identity token.', id_token/* idTokenPermission */.G],
    [
        /Fulcio returned 4\d\d/,
        'Fulcio refused the identity token of this job.',
        'Check that Fulcio accepts the issuer of this runner, and that its clock is right.',
    ],
    [
        /timestamp authority must be provided/,
        'the signing config has no timestamp authority, which short-lived certificates need.',
        'Add one with `cosign signing-config create --tsa …`.',
    ],
];
const passing = /connection re(fused|set)|no such host|i\/o timeout|deadline exceeded|TLS handshake|unexpected EOF|: EOF|server misbehaving|\b(429|500|502|503|504)\b/;
/** The Problem for the output of a failed cosign; Transient if another attempt may succeed. */
function explain(what, stderr) {
    const details = withoutTokens(stderr).trim();
    const first = /^Error: (.*)$/m.exec(details)?.[1] ?? details.split('\n')[0] ?? '';
    if (passing.test(details))
        return unreachable(what, first);
    const match = cosign_errors_known.find(([pattern]) => pattern.test(details));
    if (match !== undefined)
        return new problem/* Problem */.A(what, { found: match[1], next: match[2], details });
    return new problem/* Problem */.A(what, { found: `cosign said: ${cosign_errors_sentence(first)}`, next: 'See the details below.', details });
}
/** The Problem for a failure of the service that has the key; undefined if it is none. `args` name the key. */
function explainService(what, stderr, failures, args) {
    const details = withoutTokens(stderr).trim();
    const key = args[args.indexOf('--key') + 1] ?? '';
    for (const { pattern, found, next, passing } of failures) {
        const match = pattern.exec(details);
        if (match === null)
            continue;
        const parts = { found: found(match, key), next };
        return passing ? new retry/* Transient */.Rc(what, parts) : new problem/* Problem */.A(what, { ...parts, details });
    }
    return undefined;
}
function unreachable(what, message) {
    const server = /https?:\/\/[^\s"/]+/.exec(message)?.[0];
    // What a log answers if it fails comes without its address.
    const named = server ?? (message.includes('adding rekor') ? 'the transparency log' : 'a server');
    const found = `${named} did not answer.`;
    const next = 'Check its status, the addresses in the signing config, and that this runner can reach it.';
    return new retry/* Transient */.Rc(what, { found: `${found} cosign said: ${cosign_errors_sentence(message)}`, next });
}
function cosign_errors_sentence(text) {
    return text.endsWith('.') ? text : `${text}.`;
}
/** Removes identity tokens, which some errors of Sigstore clients quote. */
function withoutTokens(text) {
    return text.replace(/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, '(identity token)');
}

;// CONCATENATED MODULE: ./packages/sign/lib/cosign.js



/** Four attempts within about ten seconds: Sigstore servers fail for moments, and a release should not fail with them. */
const patience = { attempts: 4, baseMs: 1000, maxMs: 20_000 };
/** What one call may take, in milliseconds: a server that is silent must not hold up a release. cosign gives most of them 30 seconds. */
const usualMs = 120_000;
/** How programs end that are told to (SIGTERM), or made to (SIGKILL). */
const ended = [143, 137];
/** Runs cosign, again after transient failures. Returns its standard output. Throws a Problem that explains a failure. */
async function runCosign({ options, what, args, env = {}, failures = [] }, host) {
    const { cosign, retries = patience, callMs = usualMs } = options;
    const attempt = async () => {
        const own = typeof env === 'function' ? await env() : env;
        const begin = performance.now();
        const { exitCode, stdout, stderr } = await host.exec(cosign.path, args, { env: own, timeoutMs: callMs });
        if (exitCode === 0)
            return stdout;
        // A timer may fire some milliseconds early: it counts from when the event loop last looked at the clock.
        const isOurs = performance.now() - begin > callMs * 0.9;
        if (ended.includes(exitCode))
            throw isOurs ? tooSlow(what, callMs) : endedByOthers(what);
        throw explainService(what, stderr, failures, args) ?? explain(what, stderr);
    };
    return (0,retry/* retry */.L5)(attempt, retries, line => host.info(line));
}
function endedByOthers(what) {
    return new problem/* Problem */.A(what, {
        found: 'the system ended cosign before it was done.',
        next: 'See whether the job was cancelled, or this machine had no memory left.',
    });
}
function tooSlow(what, callMs) {
    return new retry/* Transient */.Rc(what, {
        found: `cosign did not end within ${callMs / 1000} seconds: a server is silent, or this machine is too slow.`,
        next: 'Run the job again. If it happens again, check the servers that the signer and the signing config name.',
    });
}

;// CONCATENATED MODULE: ./packages/sign/lib/backends/backend.js
/** A backend with the same credentials for each call. */
function fixed(credentials) {
    return { credentials, close: async () => { } };
}

;// CONCATENATED MODULE: ./packages/sign/lib/mask-key.js
/**
 * Masks a private key in text form, and what opens it. Also line by line, because a log shows single lines; without the ends of lines, which
 * may be those of another system.
 */
function maskKey(key, password, { mask }) {
    const lines = key
        .split('\n')
        .map(line => line.trim())
        .filter(line => line.length >= 4 && !line.startsWith('-----'));
    for (const value of [key, password, ...lines])
        if (value.trim() !== '')
            mask(value);
}

;// CONCATENATED MODULE: ./packages/sign/lib/backends/key-variables.js

/** Credentials for a private key, which is masked. */
function keyCredentials(env, host) {
    maskKey(env.COSIGN_PRIVATE_KEY, env.COSIGN_PASSWORD, host);
    return { args: ['--key', 'env://COSIGN_PRIVATE_KEY'], env };
}

;// CONCATENATED MODULE: ./packages/sign/lib/backends/dry-run.js







/** A throw-away key pair that leaves no trace. */
const dryRun = {
    signer: 'key',
    dryRun: true,
    unusable: {},
    failures: [],
    async open(options, host) {
        const credentials = keyCredentials(await throwAwayKey(options, host), host);
        return fixed(async () => credentials);
    },
};
/** By directory: the manifests of an image are signed side by side, and the first may still be making the key. */
const dry_run_keys = new Map();
/** One key pair per job, so that everything in a dry run has the same signer. Nobody trusts it afterwards. */
function throwAwayKey(options, host) {
    const dir = (0,external_node_path_.join)(host.temp, 'release-tools-dry-run');
    const key = dry_run_keys.get(dir) ?? makeKey(dir, options, host);
    dry_run_keys.set(dir, key);
    return key;
}
/** Makes the key pair, or reads that of an earlier step. */
async function makeKey(dir, options, host) {
    const [keyFile, passwordFile] = [(0,external_node_path_.join)(dir, 'cosign.key'), (0,external_node_path_.join)(dir, 'password')];
    if ((await (0,lib_files/* fileSize */.Ov)(keyFile)) === undefined) {
        await (0,promises_.mkdir)(dir, { recursive: true, mode: 0o700 });
        const COSIGN_PASSWORD = (0,external_node_crypto_.randomBytes)(16).toString('hex');
        await (0,promises_.writeFile)(passwordFile, COSIGN_PASSWORD, { mode: 0o600 });
        const args = ['generate-key-pair', '--output-key-prefix', (0,external_node_path_.join)(dir, 'cosign')];
        await runCosign({ options, what: 'make a throw-away key pair', args, env: { COSIGN_PASSWORD } }, host);
    }
    const text = async (path) => (await (0,read_limited/* readLimited */.tk)(path, lib_limits/* limits */.F.note)).toString();
    const [COSIGN_PRIVATE_KEY, COSIGN_PASSWORD] = await Promise.all([text(keyFile), text(passwordFile)]);
    return { COSIGN_PRIVATE_KEY, COSIGN_PASSWORD };
}

;// CONCATENATED MODULE: ./packages/sign/lib/backends/key-pair.js



/** The key pair of COSIGN_PRIVATE_KEY and COSIGN_PASSWORD. */
const keyPair = {
    signer: 'key',
    dryRun: false,
    unusable: {
        Ed25519: 'cosign makes signatures with Ed25519 keys, and then refuses them. Use a key on P-256: `cosign generate-key-pair` makes one.',
    },
    failures: [],
    async open(_options, host) {
        const credentials = keyCredentials(givenKey(host.env), host);
        return fixed(async () => credentials);
    },
};
function givenKey(env) {
    const key = env.COSIGN_PRIVATE_KEY ?? '';
    if (key.trim() === '')
        throw key_pair_unusable('COSIGN_PRIVATE_KEY is not set.', 'Add `env: COSIGN_PRIVATE_KEY: ${{ secrets.COSIGN_PRIVATE_KEY }}` to the step.');
    if (!key.includes('\n') && key.includes('\\n')) {
        throw key_pair_unusable('COSIGN_PRIVATE_KEY has the characters `\\n` instead of line breaks.', 'Store the text of `cosign.key` unchanged, with its line breaks.');
    }
    // The password may be empty, but without the variable cosign would ask for it.
    return { COSIGN_PRIVATE_KEY: key, COSIGN_PASSWORD: env.COSIGN_PASSWORD ?? '' };
}
function key_pair_unusable(found, next) {
    return new problem/* Problem */.A('sign with the key pair', { found, next });
}

// EXTERNAL MODULE: ./packages/host/lib/http/url.js
var http_url = __webpack_require__(161);
;// CONCATENATED MODULE: ./packages/sign/lib/signing-config.js

const signingConfigType = 'application/vnd.dev.sigstore.signingconfig.v0.2+json';
const limit = 1024 * 1024;
/** Reads a signing config, and checks what we read of it. Throws a Problem. */
async function signing_config_readConfig(path) {
    const config = parseStrictJson(await (0,read_limited/* readLimited */.tk)(path, limit), `the signing config ${path}`, limit);
    if (!isConfig(config))
        throw signing_config_unusable(path, `it does not have the media type ${signingConfigType}.`);
    const wrong = ['caUrls', 'rekorTlogUrls', 'tsaUrls'].find(name => !isList(config[name]));
    if (wrong !== undefined)
        throw signing_config_unusable(path, `\`${wrong}\` is not a list of servers, each with an address as \`url\`.`);
    return config;
}
function isList(services) {
    if (services === undefined)
        return true;
    return Array.isArray(services) && services.every(one => URL.canParse((0,lib_json/* textAt */.$6)(one, 'url') ?? ''));
}
function signing_config_unusable(path, found) {
    return new problem/* Problem */.A(`use the signing config ${path}`, {
        found,
        next: 'Create one with `cosign signing-config create`.',
    });
}
function isConfig(value) {
    return typeof value === 'object' && value !== null && 'mediaType' in value && value.mediaType === signingConfigType;
}
/** True for servers of the public Sigstore. */
function signing_config_isPublic(url) {
    // A name with a full stop at its end is the same server.
    const host = new URL(url).hostname.replace(/\.$/, '');
    return host === 'sigstore.dev' || host.endsWith('.sigstore.dev');
}

;// CONCATENATED MODULE: ./packages/sign/lib/audience.js



/** What the public Fulcio and that of GitHub ask for. */
const publicAudience = 'sigstore';
/** Its certificates are for attestations of private repositories: https://docs.github.com/en/actions/concepts/security/artifact-attestations. */
const ofGitHub = 'fulcio.githubapp.com';
/**
 * The audience of the identity token for the Fulcio of a signing config. A token of github.com for `sigstore` opens the public Fulcio, so
 * that no other server may get one: whoever runs it could sign as this job, too. It gets a token for its own address, which is of no use
 * elsewhere. The public Fulcio takes no tokens of other issuers. Throws a Problem if the config names several servers.
 */
async function audienceFor(signingConfig, tokens) {
    if (signingConfig === undefined)
        return publicAudience;
    const { caUrls = [] } = await signing_config_readConfig(signingConfig);
    return audienceOf(caUrls.map(({ url }) => url), tokens);
}
/** The same for addresses of Fulcio servers. Refuses one without encryption too: whoever reads the token on its way could sign as this job. */
function audienceOf(fulcios, { fromGitHubCom }) {
    const plain = fulcios.map(url => new URL(url)).find(url => url.protocol !== 'https:' && !(0,http_url/* isLoopback */.U9)(url));
    if (plain !== undefined)
        throw new problem/* Problem */.A('sign with the identity of this job', {
            found: `the identity token would go to ${plain.origin} without encryption.`,
            next: 'In `caUrls` of the signing config, give an address that begins with https://.',
        });
    if (!fromGitHubCom || fulcios.every(asksForPublicAudience))
        return publicAudience;
    const [only, ...others] = new Set(fulcios.map(url => new URL(url).origin));
    if (only !== undefined && others.length === 0)
        return only;
    throw new problem/* Problem */.A('sign with the identity of this job', {
        found: 'the signing config names several Fulcio servers, and a token for one of them could be used at another one.',
        next: 'Name one server in `caUrls`.',
    });
}
function asksForPublicAudience(url) {
    return signing_config_isPublic(url) || new URL(url).hostname === ofGitHub;
}

;// CONCATENATED MODULE: ./packages/sign/lib/backends/keyless.js




/**
 * The identity of the job: cosign asks GitHub for a token, and Fulcio for a certificate that is valid for minutes. For a Fulcio of your
 * own, we ask for the token, because cosign knows one audience only. Elsewhere, it is the token that SIGSTORE_ID_TOKEN has, as GitLab
 * sets it.
 */
const keyless = {
    signer: 'identity',
    dryRun: false,
    unusable: {},
    failures: [],
    open: async (options, host) => fixed(() => credentials(options, host)),
};
/** A token is valid for minutes, so that each signature has one of its own. */
async function credentials({ signingConfig }, { idTokens, env, mask }) {
    const audience = idTokens && (await audienceFor(signingConfig, idTokens));
    if (idTokens !== undefined && audience === publicAudience)
        return { args: ['--oidc-provider', 'github-actions'], env: idTokens.variables };
    const token = audience === undefined ? env.SIGSTORE_ID_TOKEN : await idTokens?.request(audience);
    if (token) {
        mask(token);
        return { args: ['--oidc-provider', 'envvar'], env: { SIGSTORE_ID_TOKEN: token } };
    }
    throw new problem/* Problem */.A('sign with the identity of this job', {
        found: 'this job has no permission to ask GitHub for an identity token.',
        next: `Sign with a key pair (set COSIGN_PRIVATE_KEY), or with the identity of the job. ${id_token/* idTokenPermission */.G}`,
    });
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./packages/sign/lib/install-plugin.js



/** Largest plugin, in bytes. A program in Go has some tens of megabytes. */
const install_plugin_limit = 256 * 1024 * 1024;
/**
 * Writes a copy of the program into `folder`, under the name by which cosign looks for it. The copy is made of the bytes that were compared
 * with the digest, so that nothing can change in between. Throws a Problem.
 */
async function installPlugin({ key }, { path, sha256: wanted }, folder, { workspace }) {
    const program = await (0,read_limited/* readLimited */.tk)((0,external_node_path_.resolve)(workspace, path), install_plugin_limit);
    const found = (0,lib_digest/* sha256 */.sc)(program);
    if (found !== wanted)
        throw new problem/* Problem */.A(`use the plugin ${path}`, {
            found: `its SHA-256 is ${found}, and not ${wanted}.`,
            next: 'Find out who changed the program. If it is the right one, change the digest in `signer-plugin`.',
        });
    const ending = process.platform === 'win32' ? '.exe' : '';
    const name = `sigstore-kms-${key.slice(0, key.indexOf(':'))}${ending}`;
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, name), program, { mode: 0o700 });
}

;// CONCATENATED MODULE: ./packages/sign/lib/backends/service-key.js





/** A key that never leaves its service: cosign asks the service to sign. */
function serviceKey(service, key) {
    return {
        signer: 'key',
        dryRun: false,
        unusable: service.unusable,
        failures: service.failures,
        open: (_, host, scratch) => service_key_open(service, key, host, scratch),
    };
}
async function service_key_open(service, key, host, scratch) {
    const places = given(service.places, service, host.env);
    const closed = await emptyHome(scratch);
    if (key.program !== undefined)
        await installPlugin(key, key.program, (0,external_node_path_.join)(scratch, 'programs'), host);
    const args = ['--key', key.key];
    if (Object.keys(key.login).length > 0) {
        const login = await service.login(key, key.login, { host, scratch });
        const tracer = tracerOf(service, key, host);
        const credentials = async () => {
            const variables = await login.variables();
            const env = { ...closed, ...places, ...variables };
            return { args, env, trace: () => tracer(env, login.sessionOf?.(variables)) };
        };
        return { credentials, close: () => login.close() };
    }
    const own = given(service.credentials, service, host.env);
    for (const [name, value] of Object.entries(own))
        if (isSecret(name))
            host.mask(value);
    const missing = service.missing?.({ ...places, ...own });
    if (missing !== undefined)
        throw new problem/* Problem */.A(`sign with ${key.key}`, missing);
    const env = { ...closed, ...places, ...own };
    const tracer = tracerOf(service, key, host);
    return { credentials: async () => ({ args, env, trace: () => tracer(env) }), close: async () => { } };
}
/** Asks the service once. What the login itself said of a token counts more. */
function tracerOf(service, key, host) {
    let asked;
    return async (variables, session) => {
        asked ??= service.trace?.(key, variables, host) ?? Promise.resolve({});
        const found = await asked;
        return session === undefined ? found : { ...found, session };
    };
}
/** Those of the variables that are set, by the names that cosign knows. */
function given(names, { renamed = {} }, env) {
    return Object.fromEntries(names.flatMap(name => (env[name] ? [[renamed[name] ?? name, env[name]]] : [])));
}
function isSecret(name) {
    return /SECRET|TOKEN|PASSWORD/.test(name) && !name.endsWith('_FILE');
}
/**
 * The clients of the services look for credentials in the home directory and start programs from PATH; cosign itself starts
 * `sigstore-kms-NAME` from there. So both are empty. They would also wait for a server of the cloud that this machine may not be in. What
 * cosign knows of the public Sigstore keeps its place.
 */
async function emptyHome(scratch) {
    const [home, programs] = [(0,external_node_path_.join)(scratch, 'home'), (0,external_node_path_.join)(scratch, 'programs')];
    await Promise.all([home, programs].map(path => (0,promises_.mkdir)(path, { recursive: true })));
    const homes = ['HOME', 'USERPROFILE', 'APPDATA', 'LOCALAPPDATA', 'XDG_CONFIG_HOME', 'XDG_DATA_HOME'];
    return {
        ...Object.fromEntries(homes.map(name => [name, home])),
        PATH: programs,
        AWS_EC2_METADATA_DISABLED: 'true',
        TUF_ROOT: (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.sigstore', 'root'),
    };
}

// EXTERNAL MODULE: ./packages/sign/lib/key-services.js + 7 modules
var key_services = __webpack_require__(7382);
;// CONCATENATED MODULE: ./packages/sign/lib/backends.js






/** The backend for the chosen way to sign. */
function backendOf({ signing }) {
    const inService = (key) => serviceKey(key_services/* keyServices */.e[key.kind], key);
    return by_kind_byKind(signing, {
        key: () => keyPair,
        keyless: () => keyless,
        'dry-run': () => dryRun,
        awskms: inService,
        gcpkms: inService,
        azurekms: inService,
        k8s: inService,
        hashivault: inService,
        openbao: inService,
        plugin: inService,
    });
}
/** True if the signatures are only for a dry run: nothing may be pushed or logged. */
function isDryRun(options) {
    return backendOf(options).dryRun;
}

;// CONCATENATED MODULE: ./packages/host/lib/run-context.js
/**
 * What records say of the run, as the runner describes it. What its variables do not say is absent. Here `server` is the web address, `id` the
 * number of the run.
 */
function recordedRun({ serverUrl, repository, runId, runAttempt, job, workflowRef, ref, sha, }) {
    return {
        server: serverUrl,
        repository,
        ...(runId === '' ? {} : { id: runId, attempt: runAttempt }),
        ...(job === undefined ? {} : { job }),
        ...(workflowRef === '' ? {} : { workflow: workflowRef }),
        ref,
        commit: sha,
    };
}
/** Web address of the run; undefined if the runner does not say (act). */
function runUrl({ serverUrl, repository, runId }) {
    return runId === '' ? undefined : `${serverUrl}/${repository}/actions/runs/${runId}`;
}

;// CONCATENATED MODULE: ./packages/sign/lib/signing-events.js


/** Keeps records of signatures that are made in this run. `dryRun` is true for those by a throw-away key. */
function signing_events_signingEvents(context, dryRun) {
    const run = recordedRun(context);
    const all = [];
    return {
        all,
        add({ kept, ...facts }) {
            const time = `${new Date().toISOString().slice(0, 19)}Z`;
            const how = { ...(kept ? { kept } : {}), ...(dryRun ? { dryRun } : {}) };
            all.push({ schema: signingEventSchema, time, ...how, ...facts, run });
        },
    };
}

;// CONCATENATED MODULE: ./packages/sign/lib/resolve-signing.js




/**
 * Decides how to sign, before anything is made. Treats a repository as private if the run does not say whether it is. Throws a
 * Problem if the signature would publish facts about a private repository.
 */
async function resolveSigning(request, context, host) {
    const signing = choose(request, host.env);
    const dryRun = isDryRun({ signing });
    if (!dryRun)
        refusePublicLog(request, context.privateRepository);
    const { transparency, signingConfig, trustedRoot, keyFile } = request;
    return {
        signing,
        transparency,
        serverUrl: context.serverUrl,
        repository: context.repository,
        events: signing_events_signingEvents(context, dryRun),
        ...(signingConfig === undefined ? {} : { signingConfig }),
        ...(trustedRoot === undefined ? {} : { trustedRoot }),
        ...(keyFile === undefined ? {} : { keyFile }),
        cosign: await findTool('cosign', host),
    };
}
function choose({ signer, dryRun }, env) {
    if (dryRun)
        return { kind: 'dry-run' };
    return signer.kind === 'auto' ? { kind: env.COSIGN_PRIVATE_KEY ? 'key' : 'keyless' } : signer;
}
/**
 * Refuses to publish facts about a repository that is private, or of which the run does not say whether it is, unless that was asked
 * for.
 */
function refusePublicLog(request, privateRepository) {
    const { transparency, allowPublicLogForPrivateRepository } = request;
    if (transparency !== 'public' || privateRepository === false || allowPublicLogForPrivateRepository)
        return;
    const found = privateRepository
        ? 'this repository is private, and the public Sigstore permanently publishes its name, its workflow and the released digests.'
        : 'the repository may be private, and the public Sigstore permanently publishes its name, its workflow and the released digests.';
    throw new problem/* Problem */.A('sign with `transparency: public`', {
        found,
        next: 'Set `transparency: private` with a `signing-config` of your own Sigstore, or `transparency: none` with a key pair. If these facts may be public, set `allow-public-log-for-private-repository: true`.',
    });
}

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
function bundle_parseBundle(json) {
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
    return parseStrictJson(text, 'the signature bundle');
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

;// CONCATENATED MODULE: ./packages/oci/lib/reference.js
// The rules of docker and of all tools for containers: https://github.com/distribution/reference.
const dockerHub = 'docker.io';
/** Other names of Docker Hub, by which it answers as well. */
const hubHosts = ['index.docker.io', 'registry-1.docker.io', 'registry.hub.docker.com'];
const reference_longest = 1000;
const reference_whole = /^(?<name>[^@]+?)(?::(?<tag>\w[\w.-]{0,127}))?(?:@(?<digest>sha256:[0-9a-f]{64}))?$/;
const hostName = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*|\[[0-9a-f:]+\])(?::\d+)?$/;
const reference_path = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*$/;
/** Reads the reference of an image; undefined if it is none. */
function reference_parseImageName(text) {
    const { name, tag, digest } = (text.length > reference_longest ? undefined : reference_whole.exec(text)?.groups) ?? {};
    if (name === undefined)
        return undefined;
    const first = /^([^/]*)\//.exec(name)?.[1];
    // What stands before the first slash is a host if no repository could begin with it.
    const named = first !== undefined && (/[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase());
    const host = first?.toLowerCase() ?? '';
    const registry = !named || hubHosts.includes(host) ? dockerHub : host;
    const rest = named ? name.slice(first.length + 1) : name;
    const repository = registry === dockerHub && !rest.includes('/') ? `library/${rest}` : rest;
    return isHost(registry) && reference_path.test(repository) ? { registry, repository, tag, digest } : undefined;
}
/** True for a host that a request can be sent to: `host:99999` and `1.2.3.400` only look like one. */
function isHost(text) {
    return hostName.test(text) && URL.canParse(`https://${text}`);
}
/** Reads the reference of one image. A digest takes precedence over a tag. Undefined without both: it does not assume `latest`. */
function parseReference(text) {
    const { registry, repository, tag, digest } = reference_parseImageName(text) ?? {};
    const wanted = digest ?? tag;
    if (registry === undefined || repository === undefined || wanted === undefined)
        return undefined;
    return { registry, repository, wanted };
}
/** True for `ghcr.io/acme/widget` and `acme/widget`, without tag or digest. */
function isRepository(text) {
    const name = reference_parseImageName(text);
    return text.includes('/') && name !== undefined && name.tag === undefined && name.digest === undefined;
}
/** True if two spellings name one repository: `acme/widget` and `docker.io/acme/widget`. */
function isSameRepository(a, b) {
    const [one, other] = [reference_parseImageName(a), reference_parseImageName(b)];
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
async function loggedIn(registry, host) {
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
    const found = names.flatMap(name => auths.filter(([key]) => docker_login_bare(key) === name));
    return found.map(([, entry]) => credentialsIn(entry)).find(credentials => credentials !== undefined);
}
/** The entries of an object in the configuration; none if there is no object. */
function entriesOf(config, key) {
    const value = (0,lib_json.at)(config, key);
    return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
/** The registry of a key of `auths` or `credHelpers`: `https://index.docker.io/v1/` is `index.docker.io`. */
function docker_login_bare(key) {
    return key
        .toLowerCase()
        .replace(/^https?:\/\//, '')
        .replace(/\/(?:v[12]\/?)?$/, '');
}
function credentialsIn(entry) {
    const auth = (0,lib_json/* textAt */.$6)(entry, 'auth');
    if (auth === undefined) {
        const [username, password] = [(0,lib_json/* textAt */.$6)(entry, 'username'), (0,lib_json/* textAt */.$6)(entry, 'password')];
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
    const own = names.flatMap(name => helpers.filter(([key]) => docker_login_bare(key) === name)).at(0)?.[1];
    const helper = own ?? (0,lib_json.at)(config, 'credsStore');
    if (host.exec === undefined || typeof helper !== 'string' || !/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(helper))
        return undefined;
    const [name = ''] = names;
    const server = name === 'index.docker.io' ? 'https://index.docker.io/v1/' : name;
    const stdout = await answerOf(`docker-credential-${helper}`, server, host.exec);
    if (stdout === undefined)
        return undefined;
    const answer = parsed(Buffer.from(stdout), `use the answer of docker-credential-${helper}`);
    const [username, password] = [(0,lib_json/* textAt */.$6)(answer, 'Username'), (0,lib_json/* textAt */.$6)(answer, 'Secret')];
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

// EXTERNAL MODULE: ./packages/host/lib/http/download.js + 1 modules
var download = __webpack_require__(5656);
;// CONCATENATED MODULE: ./packages/oci/lib/image-digests.js



const image_digests_limit = 200;
/**
 * Digests of an image and, if it is an index, of everything that it lists, platforms and attestations, also in nested indexes: what
 * `cosign sign --recursive` signs. The image comes first, and each digest once. Throws a Problem.
 */
async function image_digests_digestsOf(root, source) {
    const digests = new Set([root.digest]);
    const indexes = [root.document].filter(isIndex);
    for (const index of indexes) {
        for (const entry of (0,lib_json/* listAt */.gT)(index, 'manifests').filter(hasManifest)) {
            const descriptor = descriptorOf(entry, source);
            if (digests.has(descriptor.digest))
                continue;
            digests.add(descriptor.digest);
            if (digests.size > image_digests_limit)
                throw source.problem(`it lists more than the ${image_digests_limit} manifests accepted.`, 'Build it with fewer platforms.');
            if (isIndexType((0,lib_json/* textAt */.$6)(entry, 'mediaType')))
                indexes.push(await source.document(descriptor, 'manifests'));
        }
    }
    return [...digests];
}
/** True for an entry that is a manifest or an index. What else an index may list cannot have a signature of its own. */
function hasManifest(entry) {
    const type = (0,lib_json/* textAt */.$6)(entry, 'mediaType');
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

// EXTERNAL MODULE: ./packages/host/lib/http/body.js
var http_body = __webpack_require__(6006);
// EXTERNAL MODULE: ./packages/host/lib/http/answer.js
var answer = __webpack_require__(3908);
// EXTERNAL MODULE: ./packages/host/lib/http/request.js
var request = __webpack_require__(1245);
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
    const token = (0,lib_json/* textAt */.$6)(answer, 'token') ?? (0,lib_json/* textAt */.$6)(answer, 'access_token');
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
        return registry_errors_limited(attempted, headers);
    return new retry/* Transient */.Rc(attempted, { found: `the registry answered ${status}.`, next: 'Try again later.' });
}
function registry_errors_limited(attempted, headers) {
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
        return image_digests_digestsOf(await this.root(), this);
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
            entries.push(...(0,lib_json/* listAt */.gT)(page?.document, 'manifests'));
            query = page?.next;
        }
        return [...entries, ...(0,lib_json/* listAt */.gT)(await this.tagged(digest.replace(':', '-')), 'manifests')];
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

;// CONCATENATED MODULE: ./packages/oci/lib/open-registry.js



/** A reader of one image, with the given credentials, or with those of a docker login. */
async function openRegistry(reference, host, options = {}) {
    const credentials = options.credentials ?? (await loggedIn(reference.registry, host));
    return new Registry(reference, { ...options, credentials, env: host.env });
}
/**
 * Digests of an image in a registry and, if it is an index, of everything that it lists, the image first. `digest` is `sha256:…`.
 * Uses the docker login. Throws a Problem.
 */
async function imageDigests(repository, digest, host) {
    const name = parseImageName(repository);
    if (name === undefined)
        return [digest];
    const reference = { registry: name.registry, repository: name.repository, wanted: digest };
    return (await openRegistry(reference, host)).digests();
}
/** The digest of an image that has a tag (or a digest), from its registry. Uses the docker login. Throws a Problem. */
async function resolveDigest(reference, host, retry) {
    const [digest = ''] = await (await openRegistry(reference, host, retry && { retry })).digests();
    return digest;
}

;// CONCATENATED MODULE: ./packages/oci/lib/attached.js




/** Signatures, attestations and others of one image. Real ones have a few; a nightly scan that attests may add some hundreds. */
const mostAttached = 500;
/** Greatest accepted signature or attestation, in bytes: an SBOM of 10,000 packages has about 20 MB. */
const attached_documentLimit = 32 * 1024 * 1024;
/** All that is attached to one image together, in bytes. */
const attachedLimit = 96 * 1024 * 1024;
const attached_width = 8;
/** Media types of layers that are signatures or attestations: Sigstore bundles, and the two that cosign wrote before version 3. */
const bundleType = 'application/vnd.dev.sigstore.bundle';
const simpleSigningType = 'application/vnd.dev.cosign.simplesigning.v1+json';
const envelopeType = 'application/vnd.dsse.envelope.v1+json';
/**
 * What is attached to an image, by every way of a registry: the list of referrers (OCI 1.1), the tag in place of that list,
 * and the tags of cosign before version 3. `wanted` of the reference is its digest. Throws a Problem, also for something in the list that the
 * registry has lost, unless that does not matter.
 */
async function attachedDocuments(reference, host, retry, lost = 'refused') {
    const registry = await openRegistry(reference, host, { mostBytes: attachedLimit, ...(retry && { retry }) });
    const entries = await registry.referrers(reference.wanted);
    attached_refuseMany(entries.length, registry);
    const descriptors = entries.map(entry => attached_descriptorOf(entry, registry));
    const distinct = [...new Map(descriptors.map(one => [one.digest, one])).values()];
    const referrers = await pool_pool(distinct, attached_width, async (one) => ({
        place: 'a referrer',
        manifest: (await ifFound(registry.document(one))) ?? attached_missing(one, lost, registry),
    }));
    const tags = ['sig', 'att'].map(end => `${reference.wanted.replace(':', '-')}.${end}`);
    const tagged = await pool_pool(tags, attached_width, async (tag) => ({
        place: `the tag ${tag}`,
        manifest: await registry.tagged(tag),
    }));
    return readAttached([...referrers, ...tagged], registry);
}
function attached_missing({ digest }, lost, registry) {
    if (lost === 'left out')
        return undefined;
    throw registry.problem(`the registry lists ${digest} as attached to it, and does not have it.`, 'Ask the publisher of the image to attach it again, or to remove it from the list.');
}
/** The documents in the layers of manifests that are attached to an image. */
async function readAttached(manifests, source) {
    const layers = manifests.flatMap(({ place, manifest }) => (0,lib_json/* listAt */.gT)(manifest, 'layers').map(layer => ({ place, layer, type: (0,lib_json/* textAt */.$6)(layer, 'mediaType') ?? 'an unknown type' })));
    const wanted = layers.filter(({ type }) => isSigned(type));
    attached_refuseMany(wanted.length, source);
    const documents = await pool_pool(wanted, attached_width, async ({ place, layer, type }) => ({
        place,
        mediaType: type,
        annotations: textsIn(layer, 'annotations'),
        content: await source.bytes(attached_descriptorOf(layer, source), attached_documentLimit),
    }));
    return { documents, others: [...new Set(layers.map(({ type }) => type).filter(type => !isSigned(type)))] };
}
/** True for the media type of a layer that is a signature or an attestation. */
function isSigned(type) {
    return type.startsWith(bundleType) || type === simpleSigningType || type === envelopeType;
}
function textsIn(value, key) {
    const entries = Object.entries((0,lib_json.at)(value, key) ?? {});
    return Object.fromEntries(entries.filter((entry) => typeof entry[1] === 'string'));
}
function attached_refuseMany(count, source) {
    if (count > mostAttached)
        throw source.problem(`${count} documents are attached to it, more than the ${mostAttached} accepted.`);
}
function attached_descriptorOf(value, source) {
    try {
        return readDescriptor(value);
    }
    catch (error) {
        throw error instanceof BadDocument ? source.problem(`what is attached to it ${error.message}.`) : error;
    }
}

;// CONCATENATED MODULE: ./packages/sign/lib/kept-signature.js





/**
 * Who made the signature that is beside a file: so a run that was interrupted goes on, without a second entry in the log. undefined if the
 * signer is another one, if the signature is not valid for the file, or if it has an entry in a log and a new one would have none, or the
 * reverse.
 */
async function kept_signature_keptSignature(path, bundlePath, options, host) {
    const content = await readIfThere(bundlePath, limits.evidence);
    const signer = content === undefined ? undefined : await ownSigner(options, host);
    if (content === undefined || signer === undefined)
        return undefined;
    try {
        const verifier = await earlierVerifier(signer, options);
        const verified = await verifier.verifyFile(path, content.toString());
        const bundle = content.toString();
        return hasLogEntry(bundle) === (await isLogged(options)) ? { ...verified, bundle } : undefined;
    }
    catch (error) {
        // A damaged signature, or one by somebody else or of other contents, is replaced.
        if (error instanceof Problem)
            return undefined;
        throw error;
    }
}
/** True for a bundle with an entry in a log. Without a trusted root, nobody looks at it. */
function hasLogEntry(bundle) {
    return bundle_parseBundle(bundle).verificationMaterial.tlogEntries.length > 0;
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
];
const others = 'its log entry is not valid: the log of the trusted root did not sign it.';
/** The Problem for a refusal by the library, whose own message goes to the details. A Problem stays as it is. */
function refusal(error) {
    if (error instanceof problem/* Problem */.A)
        return error;
    const text = chain(error).join(': ');
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const meaning = meanings.find(([known, pattern]) => known === code && pattern.test(text))?.[2];
    return refusal_notVerified(meaning ?? (code.startsWith('TLOG') ? others : `it is damaged (${text}).`), text, error);
}
/** What to do with a file whose signature is not valid: it may be changed, or somebody else's. */
const signatureAdvice = 'Do not use the file. Download it and its signature again from the publisher, and check whom you trust.';
/** A signature that was checked and is not valid. What it signs may still be readable: that is another Problem. */
class NotVerified extends problem/* Problem */.A {
}
/** The Problem for a signature that was checked and is not valid. */
function refusal_notVerified(found, details, cause) {
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

// EXTERNAL MODULE: ./node_modules/.pnpm/@sigstore+protobuf-specs@0.5.2/node_modules/@sigstore/protobuf-specs/dist/index.js
var protobuf_specs_dist = __webpack_require__(1443);
// EXTERNAL MODULE: ./node_modules/.pnpm/@sigstore+verify@4.1.3_patch_hash=b4f378e50ad68763aaf7ec7c6fdd3566075085b1bce09ea01b60836fc66c6df2/node_modules/@sigstore/verify/dist/index.js
var verify_dist = __webpack_require__(4668);
// EXTERNAL MODULE: ./packages/base/lib/read-whole.js
var read_whole = __webpack_require__(2660);
;// CONCATENATED MODULE: ./packages/evidence/lib/in-toto/digests.js
/** The digests that count. A file is known by any of them. */
const digests_hashNames = ['sha256', 'sha384', 'sha512'];

// EXTERNAL MODULE: ./node_modules/.pnpm/@noble+ed25519@3.2.0/node_modules/@noble/ed25519/index.js
var ed25519 = __webpack_require__(2391);
;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/ed25519.js


/** Bytes of each half of a signature: a point of the curve and a number (RFC 8032 §5.1.6). */
const half = 32;
/** What is hashed before everything else for Ed25519ph without a context: dom2(1, "") of RFC 8032 §2. */
const domain = Buffer.concat([Buffer.from('SigEd25519 no Ed25519 collisions'), Buffer.from([1, 0])]);
/**
 * Checks a signature by an Ed25519 key over bytes that pass by in pieces. Both kinds of RFC 8032 count, which no key and no bundle
 * tells apart: the pure one, and Ed25519ph over the SHA-512 of the bytes, which logs ask for.
 */
class Ed25519Check {
    #signature;
    #key;
    #pure = (0,external_node_crypto_.createHash)('sha512');
    #content = (0,external_node_crypto_.createHash)('sha512');
    constructor(key, signature) {
        this.#signature = signature;
        this.#key = Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url');
        this.#pure.update(signature.subarray(0, half)).update(this.#key);
    }
    update(chunk) {
        this.#pure.update(chunk);
        this.#content.update(chunk);
    }
    /** True if the key has made the signature over all that passed by. Call it once. */
    verify() {
        if (this.#signature.length !== 2 * half)
            return false;
        const prehashed = (0,external_node_crypto_.createHash)('sha512')
            .update(domain)
            .update(this.#signature.subarray(0, half))
            .update(this.#key)
            .update(this.#content.digest());
        return [this.#pure, prehashed].some(hash => isSolved(this.#key, this.#signature, hash.digest()));
    }
}
/** The equation of RFC 8032 §5.1.7: [8][S]B = [8]R + [8][k]A. A key of small order is refused: it has signed everything. */
function isSolved(key, signature, challenge) {
    try {
        const [a, r] = [ed25519/* Point */.bR.fromBytes(key), ed25519/* Point */.bR.fromBytes(signature.subarray(0, half))];
        const s = ed25519_numberOf(signature.subarray(half));
        const k = ed25519_numberOf(challenge) % ed25519/* Point */.bR.CURVE().n;
        const difference = r.add(a.multiply(k, false)).subtract(ed25519/* Point */.bR.BASE.multiply(s, false));
        return !a.isSmallOrder() && difference.clearCofactor().is0();
    }
    catch {
        // Not a point of the curve, or a number that is too large.
        return false;
    }
}
/** The number that bytes are in little-endian order. */
function ed25519_numberOf(bytes) {
    return BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/signed-bytes.js





/** https://github.com/sigstore/architecture-docs/blob/main/algorithm-registry.md */
const curves = { prime256v1: 'sha256', secp384r1: 'sha384', secp521r1: 'sha512' };
/**
 * The digest that signatures by a key are made of. It follows from the key: no field of a bundle may choose a weaker one. Undefined
 * for Ed25519. Throws CannotCheck for a key of another kind.
 */
function signed_bytes_hashOf(key) {
    const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
    if (type === 'ed25519')
        return undefined;
    const hash = type === 'rsa' || type === 'rsa-pss' ? 'sha256' : curves[details?.namedCurve ?? ''];
    if (hash !== undefined)
        return hash;
    const kind = [type, details?.namedCurve].filter(word => word !== undefined).join(' ');
    throw (0,cannot_check/* cannotCheck */.u)(`it is a signature by a key of the kind ${kind}, which release-tools does not know.`, 'Use P-256, P-384, P-521, RSA or Ed25519.');
}
/**
 * All digests that signatures by a key may be made of. RSA keys do not determine one, unless they are for PSS and say so (RFC 4055 §3.1), nor
 * do Ed25519 keys, for which the digest only names a file; all three are strong. Throws CannotCheck for a key of another kind, and for an
 * RSA key that is too weak (NIST SP 800-131A).
 */
function hashesOf(key) {
    const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
    const hash = signed_bytes_hashOf(key);
    if (type === 'ec' || hash === undefined)
        return hash === undefined ? [...digests_hashNames] : [hash];
    const { modulusLength = 0, hashAlgorithm } = details ?? {};
    if (modulusLength < 2048)
        throw weak(`of ${modulusLength} bits`);
    const own = digests_hashNames.filter(name => hashAlgorithm === undefined || name === hashAlgorithm);
    if (own.length === 0)
        throw weak(`for ${hashAlgorithm}`);
    return own;
}
function weak(what) {
    return (0,cannot_check/* cannotCheck */.u)(`it is a signature by an RSA key ${what}, which is too weak or not known.`, 'Ask the publisher for a signature by another key.');
}
/** Bytes in memory. */
function bytesInMemory(data) {
    return {
        digest: hash => (0,external_node_crypto_.createHash)(hash).update(data).digest(),
        isSignedBy: (key, signature, hash) => {
            if (key.asymmetricKeyType !== 'ed25519')
                return isSignature(() => (0,external_node_crypto_.verify)(hash, data, key, signature));
            return isSignature(() => (0,external_node_crypto_.verify)(null, data, key, signature)) || isPrehashed(key, signature, data);
        },
    };
}
function isPrehashed(key, signature, data) {
    const check = new Ed25519Check(key, signature);
    check.update(data);
    return check.verify();
}
/**
 * The bytes of a file. Reads it once, in pieces, for the digest and for all `checks`: only these can be asked for afterwards, each
 * check once.
 */
async function bytesOfFile(path, digest, checks) {
    const hashes = new Map(digest === undefined ? [] : [[digest, (0,external_node_crypto_.createHash)(digest)]]);
    const verifies = checks.map(check => ({ ...check, state: stateOf(check) }));
    await (0,read_whole/* readWhole */.oD)(path, piece => {
        for (const hash of hashes.values())
            hash.update(piece);
        for (const { state } of verifies)
            state.update(piece);
    });
    const digests = new Map([...hashes].map(([name, hash]) => [name, hash.digest()]));
    return {
        digest: hash => digests.get(hash) ?? Buffer.alloc(0),
        isSignedBy: (key, signature, hash) => {
            const found = verifies.find(one => one.key.equals(key) && one.hash === hash && Buffer.from(signature).equals(one.signature));
            if (found === undefined)
                throw new Error('the file was read without this signature');
            return isSignature(() => found.state.verify());
        },
    };
}
function stateOf({ key, hash, signature }) {
    if (key.asymmetricKeyType === 'ed25519')
        return new Ed25519Check(key, signature);
    const state = (0,external_node_crypto_.createVerify)(hash);
    return { update: chunk => void state.update(chunk), verify: () => state.verify(key, signature) };
}
/** Node throws for some signatures that are malformed. */
function isSignature(check) {
    try {
        return check();
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/signed-entity.js






const hashes = new Map([
    [protobuf_specs_dist.HashAlgorithm.SHA2_256, 'sha256'],
    [protobuf_specs_dist.HashAlgorithm.SHA2_384, 'sha384'],
    [protobuf_specs_dist.HashAlgorithm.SHA2_512, 'sha512'],
]);
/** A bundle in the form that the library verifies. Give it the content of contentOf before it is verified. */
function toEntity(bundle) {
    try {
        return (0,verify_dist/* toSignedEntity */.DC)(bundle);
    }
    catch (error) {
        throw refusal(error);
    }
}
/** The purpose of signing code, in DER (RFC 5280 §4.2.1.12), and the extension with the purposes of a certificate. */
const codeSigning = Buffer.from('06082b06010505070303', 'hex');
const purposes = '2.5.29.37';
/**
 * The public key in the certificate of an entity; undefined for one by a bare key. Throws a Problem for a certificate that is not for signing
 * code: an authority of a company issues others too, such as those of web servers.
 */
function certifiedKey({ key }) {
    if (key.$case === 'public-key')
        return undefined;
    try {
        if (!key.certificate.extension(purposes)?.value.includes(codeSigning))
            throw refusal_notVerified('its certificate is not one for signing code.');
        return key.certificate.publicKeyObject;
    }
    catch (error) {
        throw refusal(error);
    }
}
/**
 * What was signed, for signatures by `key`. The library's own content takes SHA-256 for the envelopes of every key, and for
 * files whatever the bundle names. `bytes` is the file; absent for a statement.
 */
function contentOf(bundle, key, bytes) {
    const { content } = bundle;
    if (content.$case === 'dsseEnvelope')
        return envelopeContent(content.dsseEnvelope, hashesOf(key));
    const { messageSignature } = content;
    return messageContent(messageSignature, messageHash(messageSignature, key), bytes ?? bytesInMemory(Buffer.alloc(0)));
}
/** The digest that the signature of a file is made of. Throws CannotCheck if the bundle names one that the key does not sign. */
function messageHash(message, key) {
    const named = namedHash(message);
    const hashes = hashesOf(key);
    if (!hashes.includes(named))
        throw (0,cannot_check/* cannotCheck */.u)(`its digest is ${named}, but a key of this kind signs ${hashes.join(' or ')}; early clients of Sigstore made such signatures.`, 'Use the program that the signature was made with.');
    return named;
}
/** Throws a Problem if the digest in the bundle is not that of the file: the library does not compare them. */
function compareDigest(message, bytes) {
    const name = namedHash(message);
    const [found, expected] = [bytes.digest(name), message.messageDigest.digest];
    if (found.equals(expected))
        return;
    throw refusal_notVerified(`it is for other content: ${name} ${expected.toString('hex')}, the file has ${found.toString('hex')}.`);
}
/** The earliest signed time (RFC 3339). Call it only for an entity that the library has verified. */
function signedTime(entity) {
    const times = entity.timestamps.flatMap(stamp => {
        if (stamp.$case === 'timestamp-authority')
            return [stamp.timestamp.signingTime.getTime()];
        const { inclusionPromise, integratedTime } = stamp.tlogEntry;
        return inclusionPromise === undefined ? [] : [Number(integratedTime) * 1000];
    });
    return times.length === 0 ? undefined : new Date(Math.min(...times)).toISOString().replace('.000Z', 'Z');
}
/** The name of the digest in a bundle. Throws CannotCheck for a digest that does not count. */
function namedHash({ messageDigest }) {
    const name = hashes.get(messageDigest.algorithm);
    if (name !== undefined)
        return name;
    throw (0,cannot_check/* cannotCheck */.u)(`its digest is ${(0,protobuf_specs_dist.hashAlgorithmToJSON)(messageDigest.algorithm)}; release-tools computes SHA-256, SHA-384 and SHA-512.`, 'Use the program that the signature was made for.');
}
function messageContent({ signature, messageDigest }, hash, bytes) {
    const isDigest = (digest) => equal(digest, messageDigest.digest);
    return {
        signature,
        compareSignature: other => equal(other, signature),
        compareDigest: isDigest,
        compareSignedDigest: isDigest,
        verifySignature: key => bytes.isSignedBy(key, signature, hash),
    };
}
/** https://github.com/secure-systems-lab/dsse/blob/master/protocol.md */
function envelopeContent({ payload, payloadType, signatures }, hashes) {
    const signature = signatures[0]?.sig ?? Buffer.alloc(0);
    const head = `DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.length} `;
    const encoded = Buffer.concat([Buffer.from(head), payload]);
    const bytes = bytesInMemory(encoded);
    return {
        signature,
        compareSignature: other => equal(other, signature),
        // Log entries of envelopes name their payload by SHA-256, whatever the key.
        compareDigest: digest => equal(digest, (0,external_node_crypto_.createHash)('sha256').update(payload).digest()),
        compareSignedDigest: digest => hashes.some(hash => equal(digest, bytes.digest(hash))),
        verifySignature: key => hashes.some(hash => bytes.isSignedBy(key, signature, hash)),
    };
}
function equal(a, b) {
    return a.length === b.length && (0,external_node_crypto_.timingSafeEqual)(a, b);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/claimed-signer.js



const issuerOid = '1.3.6.1.4.1.57264.1.8';
/**
 * The identity that the certificate of a bundle names. It is only a claim: show it or verify it, but never trust it. Throws a
 * Problem for a bundle that was made with a key.
 */
function claimedSigner(bundle) {
    const { key } = toEntity(bundle_parseBundle(bundle));
    if (key.$case === 'public-key')
        throw refusal_notVerified('it was made with a key pair, which has no identity.');
    const issuer = key.certificate.extension(issuerOid)?.valueObj.subs[0]?.value.toString();
    return { kind: 'identity', identity: key.certificate.subjectAltName ?? '', issuer: issuer ?? '' };
}

// EXTERNAL MODULE: ./node_modules/.pnpm/jose@6.2.17/node_modules/jose/dist/webapi/util/decode_jwt.js
var decode_jwt = __webpack_require__(7503);
// EXTERNAL MODULE: ./packages/host/lib/interrupted.js
var interrupted = __webpack_require__(6525);
// EXTERNAL MODULE: ./packages/evidence/lib/sigstore/public-key.js
var public_key = __webpack_require__(8860);
;// CONCATENATED MODULE: ./packages/sign/lib/checked-in-key.js




/**
 * Usual paths of the public key, relative to the repository; the first one counts. A folder `keys` beside a package stops the build
 * of setuptools, which takes it for a second package, so `.github` comes first.
 */
const usualKeys = ['.github/cosign.pub', 'keys/cosign.pub'];
/**
 * Throws a Problem unless the public key of the signer is one that the repository has: `keyFile`, or else a file `*.pub` beside the usual
 * key. Whoever verifies takes the key from there. Does nothing if the repository has no key.
 */
async function requireCheckedIn(pem, options, host) {
    const paths = await pathsOf(options, host);
    if (paths.length === 0 || (await fileWith(pem, paths)) !== undefined)
        return;
    const shown = paths.map(path => (0,lib_files/* toPosix */.d7)((0,external_node_path_.relative)(host.workspace, path))).join(', ');
    throw new problem/* Problem */.A('use the key of the signer', {
        found: `its public key (SHA-256 ${(0,public_key/* keyFingerprint */.y)(pem)}) is not one that the repository has (${shown}).`,
        next: 'Sign with the key that belongs to it. After a rotation, check in the new public key beside the old one, as `.github/NAME.pub`: `cosign public-key --key …` prints it.',
    });
}
/** Path of the file in the repository that has the key, relative to it; the usual path if there is none. */
async function keyFileFor(pem, options, host) {
    const path = await fileWith(pem, await pathsOf(options, host));
    return path === undefined ? usualKeys[0] : toPosix(relative(host.workspace, path));
}
async function fileWith(pem, paths) {
    const wanted = (0,public_key/* keyFingerprint */.y)(pem);
    for (const path of paths)
        if ((await fingerprintOf(path)) === wanted)
            return path;
    return undefined;
}
/** The public keys that the repository has, in PEM form. */
async function checkedInKeys(options, host) {
    const texts = [];
    for (const path of await pathsOf(options, host))
        if ((await fingerprintOf(path)) !== undefined)
            texts.push((await readLimited(path, limits.trust)).toString());
    return texts;
}
async function pathsOf({ keyFile }, { workspace }) {
    return keyFile === undefined ? keysOf(workspace) : [keyFile];
}
/** The keys beside the usual one. After a rotation there are several. */
async function keysOf(workspace) {
    const found = [];
    for (const usual of usualKeys) {
        const path = (0,external_node_path_.join)(workspace, usual);
        if ((await (0,read_limited/* readIfThere */.qC)(path, lib_limits/* limits */.F.trust)) === undefined)
            continue;
        const folder = (0,external_node_path_.join)(path, '..');
        const others = (await (0,promises_.readdir)(folder)).filter(name => name.endsWith('.pub')).sort();
        found.push(...others.map(name => (0,external_node_path_.join)(folder, name)));
    }
    return found;
}
/** Undefined for a file that is not a public key. */
async function fingerprintOf(path) {
    const text = await (0,read_limited/* readIfThere */.qC)(path, lib_limits/* limits */.F.trust);
    try {
        return text && (0,public_key/* keyFingerprint */.y)(text.toString('utf8'));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/sign/lib/key-kind.js


/** Names of curves in Node and in messages. */
const key_kind_curves = { prime256v1: 'P-256', secp384r1: 'P-384', secp521r1: 'P-521' };
/** The kind of a public key; undefined for one with which cosign cannot sign anywhere. */
function kindOfKey(pem) {
    const { asymmetricKeyType: type, asymmetricKeyDetails: details } = (0,public_key/* parsePublicKey */.e)(pem);
    if (type === 'ec')
        return key_kind_curves[details?.namedCurve ?? ''];
    if (type === 'rsa')
        return 'RSA';
    return type === 'ed25519' ? 'Ed25519' : undefined;
}
/** Throws a Problem if this kind of key cannot sign. */
function requireUsable(pem, unusable) {
    const kind = kindOfKey(pem);
    const reason = kind === undefined ? 'cosign cannot sign with a key of this kind. Use a key on P-256.' : unusable[kind];
    if (reason === undefined)
        return;
    const [found = '', next = ''] = reason.split(/(?<=\.) /);
    throw new problem/* Problem */.A('use the key of the signer', { found, next });
}

;// CONCATENATED MODULE: ./packages/sign/lib/session.js





/**
 * Logs in once for all that `body` signs, at the first signature or when the public key is asked for, and ends the login in any case. Before
 * anything is signed, it asks for the public key: this finds wrong passwords, keys that are not there, kinds of keys that cannot sign, and
 * keys other than the one that the repository has. Throws a Problem. Within another session, it uses that.
 */
async function session_withSession(options, host, body) {
    if (options.session !== undefined)
        return body({ ...options, session: options.session });
    return (0,scratch/* withScratch */.h)('signer', host, async (scratch) => {
        let login;
        const open = () => {
            login ??= logIn(options, host, scratch);
            return login;
        };
        const session = {
            credentials: async () => (await open()).backend.credentials(),
            publicKey: async () => (await open()).publicKey,
        };
        const close = async () => (await login?.catch(() => undefined))?.backend.close();
        const done = (0,interrupted/* whenInterrupted */.v)(close);
        try {
            return await body({ ...options, session });
        }
        finally {
            done();
            await close();
        }
    });
}
async function logIn(options, host, scratch) {
    const backend = await backendOf(options).open(options, host, scratch);
    try {
        return { backend, publicKey: await publicKeyOf(options, () => backend.credentials(), host) };
    }
    catch (error) {
        await backend.close();
        throw error;
    }
}
async function publicKeyOf(options, credentials, host) {
    const { signer, dryRun, unusable, failures } = backendOf(options);
    if (signer !== 'key')
        return undefined;
    const { args, env } = await credentials();
    const call = { what: 'read the public key of the signer', args: ['public-key', ...args], env };
    const pem = await runCosign({ ...call, options, failures }, host);
    if (dryRun)
        return pem;
    requireUsable(pem, unusable);
    const kind = kindOfKey(pem);
    if (kind === 'P-384' || kind === 'P-521')
        host.notice(`The key is on ${kind}. cosign 3.1 verifies its signatures only with a deprecated option, which the printed commands have. release-tools needs none.`);
    if (!options.anyKey)
        await requireCheckedIn(pem, options, host);
    return pem;
}

;// CONCATENATED MODULE: ./packages/sign/lib/own-signer.js





/** The public key that signs, in PEM form; undefined if each signature has a certificate with its own key. */
async function publicKey(options, host) {
    return session_withSession(options, host, ({ session }) => session.publicKey());
}
/** The signer that this job is; undefined if GitHub does not say. */
async function own_signer_ownSigner(options, host) {
    return by_kind_byKind(own_signer_kindOf(options), {
        key: () => keySigner(options, host),
        identity: () => ownIdentity(options.serverUrl, host),
    });
}
/** The signer that must have made a bundle that cosign wrote for this job. The caller verifies it. */
async function expectedSigner(bundle, options, host) {
    return by_kind_byKind(own_signer_kindOf(options), { key: () => keySigner(options, host), identity: () => claimedSigner(bundle) });
}
/** The kind of signer that verifiers see. */
function own_signer_kindOf(options) {
    return { kind: backendOf(options).signer };
}
async function keySigner(options, host) {
    return { kind: 'key', publicKey: (await publicKey(options, host)) ?? '' };
}
/** The identity of this job, as GitHub says over its own connection. It only finds signatures, which are then verified. */
async function ownIdentity(serverUrl, { idTokens }) {
    try {
        const token = await idTokens?.request('release-tools');
        if (token === undefined)
            return undefined;
        const { iss = '', job_workflow_ref: workflow } = (0,decode_jwt/* decodeJwt */.i)(token);
        return { kind: 'identity', identity: `${serverUrl}/${workflow}`, issuer: iss };
    }
    catch {
        // When cosign signs again, it asks for a token too, and reports what is wrong.
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/sign/lib/services.js





/** Signs without any server. */
const silent = { mediaType: signingConfigType, rekorTlogConfig: {}, tsaConfig: {} };
/** Without a root, cosign would download that of the public Sigstore, which a signature without log and timestamp does not need. */
const emptyRoot = { mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1' };
/**
 * Arguments that tell cosign which servers it may use. Writes derived configs into `scratch`. Throws a Problem if the options would
 * publish the signature in a log that `transparency` does not allow, or if the servers are not enough to sign.
 */
async function serviceArguments(options, scratch) {
    const config = await chooseConfig(options);
    const root = options.trustedRoot ?? (config === silent ? await writeJson((0,external_node_path_.join)(scratch, 'root.json'), emptyRoot) : undefined);
    const rootArguments = root === undefined ? [] : ['--trusted-root', root];
    if (config === undefined)
        return rootArguments;
    return ['--signing-config', await writeJson((0,external_node_path_.join)(scratch, 'signing-config.json'), config), ...rootArguments];
}
/** True if the signatures get into a log: the servers that cosign is told of have one, or it is told of none and takes the public ones. */
async function services_isLogged(options) {
    if (options.transparency === 'none')
        return false;
    const config = await chooseConfig(options);
    return config === undefined || urls(config.rekorTlogUrls).length > 0;
}
async function writeJson(path, value) {
    await (0,promises_.writeFile)(path, JSON.stringify(value));
    return path;
}
/** The services to use; undefined for the public services, which cosign knows. */
async function chooseConfig(options) {
    if (isDryRun(options))
        return silent;
    const { transparency, signingConfig } = options;
    const given = signingConfig === undefined ? undefined : await signing_config_readConfig(signingConfig);
    if (transparency === 'private')
        requirePrivate(given);
    if (transparency !== 'none')
        return given;
    by_kind_byKind({ kind: backendOf(options).signer }, { key: () => { }, identity: () => requireOwnAuthorities(given) });
    return given === undefined ? silent : withoutLog(given);
}
/**
 * The Fulcio and the log of a signing config whose entries are dated: that is Rekor's first API. The public ones by default. Throws a
 * Problem if the config names none, or if they are public and that is not allowed.
 */
async function datingServices(signingConfig, mayBePublic) {
    const services = signingConfig === undefined ? publicServices : await servicesOf(signingConfig);
    const open = [services.fulcio, services.rekor].find(isPublic);
    if (mayBePublic || open === undefined)
        return services;
    throw new Problem('sign with the identity of this job', {
        found: `the repository may be private, and ${open} permanently publishes its name and its workflow.`,
        next: 'Set `signing-config` to servers of your own. If these facts may be public, set `allow-public-log-for-private-repository: true`.',
    });
}
const publicServices = { fulcio: 'https://fulcio.sigstore.dev', rekor: 'https://rekor.sigstore.dev' };
async function servicesOf(signingConfig) {
    const { caUrls = [], rekorTlogUrls = [] } = await readConfig(signingConfig);
    const [fulcio, rekor] = [caUrls, rekorTlogUrls].map(all => all.find(one => one.majorApiVersion === 1)?.url);
    if (fulcio !== undefined && rekor !== undefined)
        return { fulcio, rekor };
    throw new Problem(`use the signing config ${signingConfig}`, {
        found: `it names no ${fulcio === undefined ? 'Fulcio' : 'transparency log'} with version 1 of the API.`,
        next: 'Name a Fulcio and a Rekor of version 1: Rekor of version 2 does not date its entries.',
    });
}
/** Removes the logs, but not the timestamp authorities: they see only a digest, and keep nothing. */
function withoutLog({ rekorTlogUrls, ...rest }) {
    return { ...rest, rekorTlogConfig: {} };
}
function requirePrivate(config) {
    if (config === undefined) {
        throw services_refused('private', 'no signing config says which servers to use.', 'Set the input `signing-config`, or a different `transparency`.');
    }
    const open = [...urls(config.caUrls), ...urls(config.rekorTlogUrls)].find(signing_config_isPublic);
    if (open !== undefined) {
        throw services_refused('private', `the signing config names ${open}, which is public.`, 'Name only your own servers, or set `transparency: public`.');
    }
}
function requireOwnAuthorities(config) {
    const authorities = urls(config?.caUrls);
    const usable = authorities.length > 0 && !authorities.some(signing_config_isPublic) && urls(config?.tsaUrls).length > 0;
    if (usable)
        return;
    throw services_refused('none', 'keyless signing without a log needs your own Fulcio and timestamp authority: the public Fulcio publishes repository and workflow in its certificate log.', 'Set `signing-config` to a config that names both, or sign with a key pair (`signer: key`).');
}
function urls(services) {
    return (services ?? []).map(service => service.url);
}
function services_refused(transparency, found, next) {
    return new problem/* Problem */.A(`sign with \`transparency: ${transparency}\``, { found, next });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/bundle-content.js


/** Reads a bundle that must have an attestation. */
function attestationOf(bundle) {
    const parsed = bundle_parseBundle(bundle);
    if (parsed.content.$case === 'dsseEnvelope')
        return parsed;
    throw refusal_notVerified('the bundle has the signature of a file, not an attestation (DSSE).');
}
/** Reads a bundle that must have the signature of a file. */
function bundle_content_messageOf(bundle) {
    const parsed = bundle_parseBundle(bundle);
    if (parsed.content.$case === 'messageSignature')
        return parsed;
    throw refusal_notVerified('the bundle has an attestation (DSSE), not the signature of a file.');
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/certificate.js
const oids = {
    subjectAlternativeName: '2.5.29.17',
    issuer: '1.3.6.1.4.1.57264.1.8',
    issuerV1: '1.3.6.1.4.1.57264.1.1',
    builder: '1.3.6.1.4.1.57264.1.9',
    builderCommit: '1.3.6.1.4.1.57264.1.10',
    runner: '1.3.6.1.4.1.57264.1.11',
    sourceRepository: '1.3.6.1.4.1.57264.1.12',
    sourceCommit: '1.3.6.1.4.1.57264.1.13',
    sourceRef: '1.3.6.1.4.1.57264.1.14',
    event: '1.3.6.1.4.1.57264.1.20',
};
/** Stands for the issuer of a certificate that names none, such as that by which GitHub attests releases. A real one is a web address. */
const noIssuer = 'none';
/**
 * True if a certificate was issued to exactly this identity by exactly this issuer. Compares bytes, and not the text that the
 * library reads from them: it matches identities as unanchored regular expressions, and drops the eighth bit of each byte.
 * `none` is a certificate without an issuer.
 * https://github.com/sigstore/fulcio/blob/main/docs/oid-info.md
 */
function isIssuedTo(certificate, identity, issuer) {
    const names = [tagged(0x86, identity), tagged(0x81, identity)].map(name => wrap(0x30, name));
    const name = certificate_extension(certificate, oids.subjectAlternativeName);
    return names.some(expected => name?.equals(expected)) && isFrom(certificate, issuer);
}
/** The source that the certificate of a workflow run names; undefined for the certificate of a person or another machine. */
function certifiedSource(certificate) {
    const [repository, commit, ref] = [oids.sourceRepository, oids.sourceCommit, oids.sourceRef].map(oid => certificate_textOf(extensions(certificate, oid)));
    if (repository === undefined)
        return undefined;
    const others = ['builder', 'builderCommit', 'runner', 'event'].flatMap(name => {
        const value = certificate_textOf(extensions(certificate, oids[name]));
        return value === undefined ? [] : [[name, value]];
    });
    return { repository, commit: commit ?? '', ref: ref ?? '', ...Object.fromEntries(others) };
}
/** A certificate's identity and issuer, for a message. */
function describeIdentity(certificate) {
    return `${JSON.stringify(certificate.subjectAlternativeName ?? '')}, issuer ${JSON.stringify(certificate.extensions?.issuer ?? '')}`;
}
function isFrom(certificate, issuer) {
    const [newer, older] = [extensions(certificate, oids.issuer), extensions(certificate, oids.issuerV1)];
    if (issuer === noIssuer)
        return newer.length === 0 && older.length === 0;
    // The newer extension is DER text, the older one bare bytes. If a certificate has both, only the newer one matters.
    const [values, expected] = newer.length > 0 ? [newer, tagged(0x0c, issuer)] : [older, Buffer.from(issuer)];
    return values.length === 1 && values[0]?.equals(expected) === true;
}
function certificate_extension(certificate, oid) {
    const found = extensions(certificate, oid);
    return found.length === 1 ? found[0] : undefined;
}
/** The extensions of certificates that were asked for one, by identifier: a certificate is asked for a dozen. */
const certificate_read = new WeakMap();
/** The values of an extension (an identifier such as `2.5.29.17`). A certificate that was verified does not change. */
function extensions(certificate, oid) {
    const known = certificate_read.get(certificate) ?? byIdentifier(certificate);
    certificate_read.set(certificate, known);
    return known.get(oid) ?? [];
}
function byIdentifier({ oids: entries = [] }) {
    const values = new Map();
    for (const { oid, value } of entries) {
        const name = oid?.id.join('.') ?? '';
        const known = values.get(name);
        if (known === undefined)
            values.set(name, [value]);
        else
            known.push(value);
    }
    return values;
}
/** The text of one DER value; undefined without a value. Empty, which no claim equals, for two values or for another type. */
function certificate_textOf([value, ...more]) {
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

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/certificate-facts.js


const fulcio = '1.3.6.1.4.1.57264.1';
const subjectAlternativeName = '2.5.29.17';
/** https://github.com/sigstore/fulcio/blob/main/docs/oid-info.md: 1 to 6 are bare bytes, 8 to 22 are texts in DER. */
const [certificate_facts_bare, certificate_facts_encoded] = [certificate_facts_range(1, 6), certificate_facts_range(8, 22)];
/** Reads a certificate that was verified. */
function certificateFacts(certificate) {
    const claims = {};
    for (const number of certificate_facts_bare)
        add(claims, number, extensions(certificate, `${fulcio}.${number}`), bareText);
    for (const number of certificate_facts_encoded)
        add(claims, number, extensions(certificate, `${fulcio}.${number}`), derText);
    return { ...onlyName(extensions(certificate, subjectAlternativeName)), claims };
}
function add(claims, number, values, read) {
    const [value, second] = values;
    if (value !== undefined)
        claims[number] = second === undefined ? read(value) : null;
}
function bareText(value) {
    return (0,external_node_buffer_.isUtf8)(value) ? value.toString() : null;
}
function derText(value) {
    const found = certificate_textOf([value]);
    // An empty text in DER has no content; any other empty answer is for another type.
    return found === '' && !value.equals(Buffer.from([0x0c, 0])) ? null : (found ?? null);
}
/** GeneralNames with one name: URI is tag 6, an email address tag 1 (RFC 5280 §4.2.1.6). */
function onlyName([names, second]) {
    const inner = names === undefined || second !== undefined ? undefined : certificate_facts_contentOf(names, 0x30);
    const uri = inner && certificate_facts_contentOf(inner, 0x86);
    if (uri !== undefined)
        return { uri: uri.toString() };
    const email = inner && certificate_facts_contentOf(inner, 0x81);
    return email === undefined ? {} : { email: email.toString() };
}
/** The content of a DER element that fills the bytes, if it has this tag and is ASCII or a sequence. */
function certificate_facts_contentOf(bytes, tag) {
    const [found, first = 0x80] = bytes;
    const size = first < 0x80 ? 0 : first & 0x7f;
    if (found !== tag || size > 2 || first === 0x80 || bytes.length < 2 + size)
        return undefined;
    const length = size === 0 ? first : bytes.readUIntBE(2, size);
    const content = bytes.subarray(2 + size);
    if (content.length !== length)
        return undefined;
    return tag === 0x30 || content.every(byte => byte > 0x20 && byte < 0x7f) ? content : undefined;
}
function certificate_facts_range(from, to) {
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/chain.js


/** The certificates in a bundle: that of the signer, and those between it and a root. None for a key. Throws a Problem for a damaged one. */
function certificatesIn({ verificationMaterial: { content } }) {
    if (content.$case !== 'x509CertificateChain')
        return [];
    try {
        return content.x509CertificateChain.certificates.map(({ rawBytes }) => new external_node_crypto_.X509Certificate(rawBytes));
    }
    catch (error) {
        throw refusal(error);
    }
}
/**
 * The root with the authorities that lead from a signer to one of its own, as a private Sigstore with several levels has them. `signer` comes
 * first in `certificates`, and each was issued by the next. The root stays as it is if they do not lead there, or if it lists them. What the
 * bundle says decides nothing: each signature is checked, and a self-signed certificate never counts.
 */
function withChain(root, [signer, ...above]) {
    if (signer === undefined || above.length === 0)
        return root;
    const authorities = root.certificateAuthorities.map(authority => ({ authority, own: certificatesOf(authority) }));
    if (authorities.some(({ own }) => own.some(one => isIssuedBy(signer, one))))
        return root;
    const path = pathFrom(signer, above);
    const top = path.at(-1);
    if (top === undefined)
        return root;
    return {
        ...root,
        certificateAuthorities: authorities.map(({ authority, own }) => own.some(one => isIssuedBy(top, one)) ? withCertificates(authority, path) : authority),
    };
}
/** Code signing and any purpose: RFC 5280 §4.2.1.12. */
const chain_purposes = ['1.3.6.1.5.5.7.3.3', '2.5.29.37.0'];
/** As far as each certificate was issued by the next, which is an authority, and no name comes twice (the path has no circle). */
function pathFrom(signer, above) {
    const path = [];
    for (const next of above) {
        const last = path.at(-1) ?? signer;
        const isNew = next.subject !== next.issuer && path.every(({ subject }) => subject !== next.subject);
        if (!isNew || !isAuthority(next) || !isIssuedBy(last, next))
            break;
        path.push(next);
    }
    return path;
}
/** True for an authority that may vouch for the owners of code. */
function isAuthority(certificate) {
    return certificate.ca && isForCode(certificate) !== false;
}
/** Whether its purposes are those of code; undefined if it names none. Those of an authority also limit what it issues. */
function isForCode({ keyUsage }) {
    // Node calls the purposes `keyUsage`.
    return keyUsage?.some(purpose => chain_purposes.includes(purpose));
}
function isIssuedBy(certificate, issuer) {
    try {
        return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
    }
    catch {
        // A key that Node does not know.
        return false;
    }
}
function certificatesOf({ certChain }) {
    return (certChain?.certificates ?? []).map(({ rawBytes }) => new external_node_crypto_.X509Certificate(rawBytes));
}
function withCertificates(authority, path) {
    const own = authority.certChain?.certificates ?? [];
    return { ...authority, certChain: { certificates: [...path.map(({ raw }) => ({ rawBytes: raw })), ...own] } };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/extensions.js


/**
 * basicConstraints, keyUsage, subjectAltName and extKeyUsage, which are checked; and certificatePolicies, of which nobody asks for any: RFC 5280
 * §4.2.1.
 */
const extensions_known = ['2.5.29.19', '2.5.29.15', '2.5.29.17', '2.5.29.37', '2.5.29.32'];
const nameConstraints = '2.5.29.30';
/** Certificates that have passed. Those of a trusted root are asked for with each signature. */
const extensions_passed = new WeakSet();
/**
 * Throws a Problem for a certificate with a critical extension that is not known: whoever does not know it must refuse the certificate (RFC 5280
 * §4.2). Throws CannotCheck for an authority that may vouch for some names only. `whose` names the certificate: `one of its authorities`.
 */
function requireKnownExtensions(certificate, whose) {
    if (extensions_passed.has(certificate))
        return;
    for (const { subs } of certificate.extensions) {
        const [oid = '', isCritical] = [subs[0]?.toOID(), subs.length === 3 && subs[1]?.toBoolean() === true];
        if (oid === nameConstraints)
            throw (0,cannot_check/* cannotCheck */.u)(`${whose} may vouch for some names only, which release-tools does not compare.`, 'Use the program that the signature was made with.');
        if (isCritical && !extensions_known.includes(oid))
            throw refusal_notVerified(`${whose} has the critical extension ${oid}, which release-tools does not know and must not ignore.`);
    }
    extensions_passed.add(certificate);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/timestamp-algorithm.js


/**
 * What the library reads itself: ECDSA with SHA-2 (RFC 5758 §3.2); and Ed25519 (RFC 8419 §3), which it knows no digest for, and for which Node
 * takes none.
 */
const timestamp_algorithm_read = ['1.2.840.10045.4.3.2', '1.2.840.10045.4.3.3', '1.2.840.10045.4.3.4', '1.3.101.112'];
/** RSA with a digest that it names (RFC 4055 §5). */
const rsa = {
    '1.2.840.113549.1.1.11': 'sha256',
    '1.2.840.113549.1.1.12': 'sha384',
    '1.2.840.113549.1.1.13': 'sha512',
};
/** RSA with the digest that the signer names elsewhere (RFC 3370 §3.2), as most public authorities write it. */
const rsaAlone = '1.2.840.113549.1.1.1';
/** RSASSA-PSS, which names digest and salt beside itself (RFC 4055 §3.1), and the function that makes its masks. */
const [pss, mgf1] = ['1.2.840.113549.1.1.10', '1.2.840.113549.1.1.8'];
/** https://csrc.nist.gov/projects/computer-security-objects-register/algorithm-registration */
const sha2 = {
    '2.16.840.1.101.3.4.2.1': 'sha256',
    '2.16.840.1.101.3.4.2.2': 'sha384',
    '2.16.840.1.101.3.4.2.3': 'sha512',
};
/**
 * Tells the library the digest of a timestamp that an RSA key signed: it would take SHA-256, and knows no PSS. Throws CannotCheck for a timestamp
 * that it would refute because it does not know the algorithm, or because a digest is weak.
 */
function readAlgorithm(timestamp) {
    if (timestamp.signerDigestAlgorithm === undefined || timestamp.tstInfo.messageImprintHashAlgorithm === undefined)
        throw unread('a digest that is weak or not known');
    const algorithm = algorithmOf(timestamp);
    if (timestamp_algorithm_read.includes(algorithm))
        return;
    if (algorithm === pss) {
        readPss(timestamp);
        return;
    }
    const hash = algorithm === rsaAlone ? timestamp.signerDigestAlgorithm : rsa[algorithm];
    if (hash === undefined)
        throw unread(`the algorithm ${algorithm}`);
    Object.defineProperty(timestamp, 'signatureAlgorithm', { value: hash });
}
/** What the timestamp says of its algorithm. The library has no public name for it. */
function algorithmObject(timestamp) {
    return Reflect.get(timestamp, 'signatureAlgorithmObj');
}
/** The object identifier of the algorithm. */
function algorithmOf(timestamp) {
    return algorithmObject(timestamp).subs[0]?.toOID() ?? '';
}
/**
 * The digest of RSASSA-PSS, of the element with its identifier and its parameters. Without a name of its own, a digest is SHA-1. One digest must
 * serve for content and masks, as every program writes it. Undefined for another algorithm, a rare form, and a digest that is weak.
 */
function hashOfPss(algorithm) {
    const given = algorithm.subs[1]?.subs ?? [];
    const part = (number) => given.find(({ tag }) => tag.isContextSpecific(number))?.subs[0];
    const [digest, mask] = [part(0), part(1)];
    const hash = sha2[oidOf(digest)];
    const isUsual = oidOf(algorithm) === pss && oidOf(mask) === mgf1 && sha2[oidOf(mask?.subs[1])] === hash;
    return hash === undefined || !isUsual ? undefined : { hash, saltLength: Number(part(2)?.toInteger() ?? 20n) };
}
function readPss(timestamp) {
    const found = hashOfPss(algorithmObject(timestamp));
    if (found === undefined)
        throw unread('a form of RSASSA-PSS that is rare, or a digest that is weak');
    const { hash, saltLength } = found;
    const options = { padding: external_node_crypto_.constants.RSA_PKCS1_PSS_PADDING, saltLength };
    const verify = timestamp.verify.bind(timestamp);
    Object.defineProperty(timestamp, 'signatureAlgorithm', { value: hash });
    Object.defineProperty(timestamp, 'verify', {
        // The library gives the key to Node as it is, which takes it with options too.
        value: (data, key) => verify(data, { ...options, key }),
    });
}
function oidOf(algorithm) {
    const first = algorithm?.subs[0];
    return first?.tag.isOID() ? first.toOID() : '';
}
function unread(what) {
    return (0,cannot_check/* cannotCheck */.u)(`its timestamp is signed with ${what}, which release-tools does not read.`, 'Use the program that the signature was made with.');
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/authorities.js




/** Forms of log entries that the library reads: of Rekor v1, and of Rekor v2 (https://github.com/sigstore/rekor-tiles). */
const entryForms = [
    'hashedrekord 0.0.1',
    'dsse 0.0.1',
    'intoto 0.0.1',
    'intoto 0.0.2',
    'hashedrekord 0.0.2',
    'dsse 0.0.2',
];
/**
 * The authorities and logs that a trusted root lists. Nothing can be said of a signature that another one vouches for: it may be
 * genuine, of another Sigstore instance or of a time after the root. That is not the same as a signature that is wrong.
 */
class Authorities {
    #root;
    #material;
    /** `material` is what the library makes of the root. */
    constructor(root, material) {
        this.#root = root;
        this.#material = material;
    }
    /** Throws CannotCheck if an authority or a log that the root does not list vouches for the entity, with its name. */
    requireKnown(entity) {
        try {
            if (entity.key.$case === 'certificate')
                this.#requireAny();
            this.#requireLogs(entity);
            for (const stamp of entity.timestamps)
                if (stamp.$case === 'timestamp-authority')
                    this.#requireTimestampAuthority(stamp.timestamp);
            if (entity.key.$case === 'certificate')
                this.#requireIssuer(entity.key.certificate);
        }
        catch (error) {
            // Certificates and timestamps are parsed only here, and anybody may have written them.
            throw refusal(error);
        }
    }
    /** True if an authority that the root lists says that it issued the certificate; false for a signature by a key. */
    hasIssued({ key }) {
        if (key.$case === 'public-key')
            return false;
        try {
            return this.#issuersOf(key.certificate).length > 0;
        }
        catch (error) {
            throw refusal(error);
        }
    }
    /** Throws CannotCheck for a root that cannot vouch for any certificate, or not for the time at which it was used. */
    #requireAny() {
        const { certificateAuthorities, tlogs, timestampAuthorities } = this.#root;
        if (certificateAuthorities.length === 0)
            throw thin('certificate authority');
        if (tlogs.length === 0 && timestampAuthorities.length === 0)
            throw thin('log and no timestamp authority');
    }
    #requireLogs(entity) {
        const known = this.#root.tlogs.flatMap(log => [log.logId, log.checkpointKeyId]).filter(id => id !== undefined);
        const unknown = entity.tlogEntries.find(entry => !known.some(id => id.keyId.equals(entry.logId.keyId)));
        if (unknown !== undefined)
            throw authorities_unlisted('log entry', `a log (${unknown.logId.keyId.toString('base64')})`);
        const other = entity.tlogEntries.map(entryForm).find(form => !entryForms.includes(form));
        if (other !== undefined)
            throw (0,cannot_check/* cannotCheck */.u)(`its log entry is of a form that release-tools does not read (${other}).`, 'Use the program that the signature was made for.');
    }
    /** By serial number and issuer, as the library chooses the authority. */
    #requireTimestampAuthority(timestamp) {
        // RFC 3161 §2.4.2: 0 and 1 are granted. A refusal has no token.
        if (timestamp.status > 1n)
            throw refusal_notVerified('its timestamp is the refusal of an authority.');
        const { signerIssuer, signerSerialNumber } = timestamp;
        const listed = this.#material.timestampAuthorities.some(({ certChain: [leaf] }) => leaf?.issuer.equals(signerIssuer) && leaf.serialNumber.equals(signerSerialNumber));
        if (!listed)
            throw authorities_unlisted('timestamp', `an authority (issuer ${nameOf(signerIssuer)}, serial number ${signerSerialNumber.toString('hex')})`);
        readAlgorithm(timestamp);
    }
    #requireIssuer(leaf) {
        const issuers = this.#issuersOf(leaf);
        if (issuers.length === 0)
            throw authorities_unlisted('certificate', `an authority (${nameOf(leaf.issuer)})`);
        requireKnownExtensions(leaf, 'its certificate');
        for (const one of issuers.flatMap(({ certChain }) => certChain))
            requireKnownExtensions(one, 'one of its authorities');
        const unknown = leaf.extSCT?.signedCertificateTimestamps.find(({ logID }) => !this.#material.ctlogs.some(log => log.logID.equals(logID)));
        if (unknown !== undefined)
            throw authorities_unlisted('certificate', `a certificate transparency log (${unknown.logID.toString('base64')})`);
    }
    #issuersOf(leaf) {
        return this.#material.certificateAuthorities.filter(({ certChain }) => certChain.some(one => isIssuer(one, leaf)));
    }
}
function entryForm({ kindVersion }) {
    return `${kindVersion.kind} ${kindVersion.version}`;
}
/** As the library looks for issuers: by the identifier of the key if the certificate has one, else by name. */
function isIssuer(authority, leaf) {
    const identifier = leaf.extAuthorityKeyID?.keyIdentifier;
    const own = authority.extSubjectKeyID?.keyIdentifier;
    return identifier !== undefined && own !== undefined ? own.equals(identifier) : authority.subject.equals(leaf.issuer);
}
/** Tags of text in DER: UTF8String, PrintableString, TeletexString, IA5String. */
const textTags = [0x0c, 0x13, 0x14, 0x16];
/** The texts in the content of a distinguished name (RFC 5280 §4.1.2.4), for a message: `sigstore.dev, sigstore-intermediate`. */
function nameOf(der) {
    const found = [];
    const walk = (bytes) => {
        for (let at = 0; at + 1 < bytes.length;) {
            const [tag = 0, length = 0] = [bytes[at], bytes[at + 1]];
            // Texts of a name are shorter than 128 bytes. What is longer is not worth showing.
            if (length > 0x7f)
                return;
            const content = bytes.subarray(at + 2, at + 2 + length);
            if (textTags.includes(tag))
                found.push(content.toString());
            else if ((tag & 0x20) !== 0)
                walk(content);
            at += 2 + length;
        }
    };
    walk(der);
    return found.length === 0 ? 'without a name' : found.join(', ');
}
function authorities_unlisted(what, whom) {
    return (0,cannot_check/* cannotCheck */.u)(`its ${what} is from ${whom} that the trusted root does not list.`);
}
function thin(missing) {
    return (0,cannot_check/* cannotCheck */.u)(`the trusted root lists no ${missing}.`);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/trusted-root.js





/** https://github.com/sigstore/protobuf-specs/blob/main/protos/sigstore_trustroot.proto */
const trusted_root_mediaTypes = [
    'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    'application/vnd.dev.sigstore.trustedroot.v0.2+json',
];
/** Reads the text of a `trusted_root.json`, or its parsed form. Throws CannotCheck for anything else. */
function parseTrustedRoot(json) {
    const value = typeof json === 'string' || json instanceof Uint8Array ? trusted_root_readText(json) : json;
    try {
        const root = protobuf_specs_dist.TrustedRoot.fromJSON(value);
        if (!trusted_root_mediaTypes.includes(root.mediaType))
            throw trusted_root_unusable(`its media type is ${JSON.stringify(root.mediaType)}.`);
        // Without a beginning, the key of a log would be valid for signatures from before it existed.
        const endless = root.tlogs.find(log => log.publicKey?.validFor?.start === undefined);
        if (endless !== undefined)
            throw trusted_root_unusable(`its log ${JSON.stringify(endless.baseUrl)} has no start of validity.`);
        materialOf(root);
        return root;
    }
    catch (error) {
        throw error instanceof problem/* Problem */.A ? error : trusted_root_unusable(`it does not parse (${(0,problem/* messageOf */.b)(error)}).`, error);
    }
}
const materials = new WeakMap();
/** The certificates and keys of a root, in the form that the library verifies with. They are parsed once. Throws for damaged ones. */
function materialOf(root) {
    const material = materials.get(root) ?? (0,verify_dist/* toTrustMaterial */.jO)(root);
    materials.set(root, material);
    return material;
}
/** Maximum number of roots in one file, more than there are public instances of Sigstore. */
const mostRoots = 16;
/**
 * Reads a file with a trusted root, or with several, one per line (`gh attestation trusted-root`). Throws CannotCheck if one of them cannot be
 * read.
 */
function parseTrustedRoots(content) {
    const lines = isUtf8(content)
        ? trusted_root_textOf(content)
            .split('\n')
            .filter(line => line.trim() !== '')
        : [];
    const isList = lines.length > 1 && lines.every(line => line.startsWith('{') && line.trimEnd().endsWith('}'));
    if (!isList)
        return [parseTrustedRoot(content)];
    if (lines.length > mostRoots)
        throw trusted_root_unusable(`it has ${lines.length} roots, more than the ${mostRoots} accepted.`);
    return lines.map(parseTrustedRoot);
}
/** Whose instance of Sigstore a root is of, and the day on which its newest authority or log began: `GitHub, Inc. of 2025-05-01`. */
function ageOf(root) {
    const names = root.certificateAuthorities.map(({ subject }) => subject?.organization ?? '');
    return `${names.find(name => name !== '') ?? 'an instance without a name'} of ${newestDay(root)}`;
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
function trusted_root_textOf(content) {
    return Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString();
}
function trusted_root_readText(json) {
    try {
        return parseStrictJson(json, 'the trusted root', lib_limits/* limits */.F.trust);
    }
    catch (error) {
        throw error instanceof problem/* Problem */.A ? trusted_root_unusable(error.found, error) : error;
    }
}
function trusted_root_unusable(found, cause) {
    return new cannot_check/* CannotCheck */.k('read the trusted root', {
        found,
        next: 'Give a trusted_root.json, as `cosign trusted-root create` writes it.',
        cause,
    });
}

// EXTERNAL MODULE: ./node_modules/.pnpm/@sigstore+verify@4.1.3_patch_hash=b4f378e50ad68763aaf7ec7c6fdd3566075085b1bce09ea01b60836fc66c6df2/node_modules/@sigstore/verify/dist/tlog/index.js
var tlog = __webpack_require__(4251);
;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/old-entry.js



// The library checks the promise and the proof of every entry alike, but its face has only the check of whole entries that it reads.

/** True for the form in which Rekor kept attestations until 2023 (cosign before 2.3, slsa-github-generator before 1.10). */
function isOldEntry({ kindVersion: { kind, version } }) {
    return kind === 'intoto' && version === '0.0.1';
}
/**
 * Verifies such an entry, which the library does not read. It does not have the signature, but the digest of the payload, and the
 * certificate or the key. Rekor takes only what is signed with that, so the entry shows that a signature by it existed at its time. `publicKey`
 * is that of a signature by a key.
 * https://github.com/sigstore/rekor/blob/main/pkg/types/intoto/v0.0.1/intoto_v0_0_1_schema.json
 */
function verifyOldEntry(entry, { key, signature }, logs, publicKey) {
    (0,tlog.verifyTLogInclusion)(entry, logs);
    const body = parseStrictJson(entry.canonicalizedBody, 'the log entry');
    const payload = Buffer.from((0,lib_json/* textAt */.$6)(body, 'spec', 'content', 'payloadHash', 'value') ?? '', 'hex');
    const isItsOwn = (0,lib_json/* textAt */.$6)(body, 'kind') === 'intoto' &&
        (0,lib_json/* textAt */.$6)(body, 'apiVersion') === '0.0.1' &&
        (0,lib_json/* textAt */.$6)(body, 'spec', 'content', 'payloadHash', 'algorithm') === 'sha256';
    if (!isItsOwn || !signature.compareDigest(payload))
        throw otherEntry('payload digest mismatch');
    if (key.$case === 'certificate' && !certificateIn(body)?.equals(key.certificate.root.toDER()))
        throw otherEntry('certificate mismatch');
    if (publicKey !== undefined && !keyIn(body)?.equals(publicKey))
        throw otherEntry('public key mismatch');
}
function keyIn(body) {
    try {
        return (0,external_node_crypto_.createPublicKey)(Buffer.from((0,lib_json/* textAt */.$6)(body, 'spec', 'publicKey') ?? '', 'base64'));
    }
    catch {
        return undefined;
    }
}
function certificateIn(body) {
    try {
        return new external_node_crypto_.X509Certificate(Buffer.from((0,lib_json/* textAt */.$6)(body, 'spec', 'publicKey') ?? '', 'base64')).raw;
    }
    catch {
        return undefined;
    }
}
function otherEntry(message) {
    return new verify_dist/* VerificationError */.mk({ code: 'TLOG_BODY_ERROR', message });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/verifiers.js


/** Verifies signatures by this key. Requires no log entries and timestamps, but checks any that exist. */
function keyVerifier(material, publicKey) {
    const own = { ...material, publicKey: () => ({ publicKey, validFor: () => true }) };
    return verifierOf(own, { tlogThreshold: 0, ctlogThreshold: 0, timestampThreshold: 0 }, publicKey);
}
/**
 * Verifies signatures with short-lived certificates. Requires a signed time and, if the root has such logs, a log entry and an SCT: the
 * Sigstore that GitHub runs has neither log, and dates its signatures by a timestamp authority.
 */
function certificateVerifier(material) {
    const required = (logs) => (logs.length === 0 ? 0 : 1);
    const [tlogThreshold, ctlogThreshold] = [required(material.tlogs), required(material.ctlogs)];
    return verifierOf(material, { tlogThreshold, ctlogThreshold, timestampThreshold: 1 });
}
/** The library's verifier, which also gets along with entries of the form that it does not read. */
function verifierOf(material, thresholds, publicKey) {
    const verifier = new verify_dist/* Verifier */.BL(material, thresholds);
    return {
        verify: entity => {
            const old = entity.tlogEntries.filter(isOldEntry);
            if (old.length === 0)
                return verifier.verify(entity);
            for (const entry of old)
                verifyOldEntry(entry, entity, material.tlogs, publicKey);
            const tlogEntries = entity.tlogEntries.filter(entry => !isOldEntry(entry));
            return new verify_dist/* Verifier */.BL(material, { ...thresholds, tlogThreshold: 0 }).verify({ ...entity, tlogEntries });
        },
    };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/instances.js






/** A Sigstore instance: what its trusted root lists, and what verifies signatures with it. Each is made once, when it is needed. */
class Instance {
    authorities;
    #root;
    #material;
    #keys = new WeakMap();
    #certificates;
    constructor(root) {
        this.#root = root;
        this.#material = materialOf(root);
        this.authorities = new Authorities(root, this.#material);
    }
    /** Verifies signatures by a key. Checks any log entries and timestamps, and needs none. */
    byKey(key) {
        const known = this.#keys.get(key) ?? keyVerifier(this.#material, key);
        this.#keys.set(key, known);
        return known;
    }
    /** Verifies signatures with short-lived certificates. */
    byCertificate() {
        this.#certificates ??= certificateVerifier(this.#material);
        return this.#certificates;
    }
    /** This instance, with the authorities of a bundle between the signer (the first certificate) and one that the root lists. */
    with(certificates) {
        const root = withChain(this.#root, certificates);
        return root === this.#root ? this : new Instance(root);
    }
}
const instances_known = new WeakMap();
/**
 * The instance of a root, which lives as long as the root: the certificates that it has parsed remember which of them signed each other. A
 * root comes from parseTrustedRoot, and nobody changes it.
 */
function instanceOf(root) {
    const instance = instances_known.get(root) ?? new Instance(root);
    instances_known.set(root, instance);
    return instance;
}
/** Without a root: nothing is known of logs and timestamps. */
const rootless = () => new Instance(protobuf_specs_dist.TrustedRoot.fromJSON({}));
/**
 * The instances that vouch for the entity: one, unless several roots list the same authorities. Throws CannotCheck, with the name of what is
 * not listed, if there is none.
 */
function instancesFor(instances, entity) {
    return instances_passing(candidatesFor(instances, entity), one => {
        one.authorities.requireKnown(entity);
        return one;
    });
}
/** The root of another instance does not list the authority that issued the certificate, and nothing else is asked of it. */
function candidatesFor(instances, entity) {
    if (entity.key.$case === 'public-key')
        return instances;
    const issuers = instances.filter(({ authorities }) => authorities.hasIssued(entity));
    return issuers.length === 0 ? instances.slice(0, 1) : issuers;
}
/** The results of the checks that pass. If none does, throws the Problem of the first. */
function instances_passing(all, check) {
    const failures = [];
    const passed = all.flatMap(one => {
        try {
            return [check(one)];
        }
        catch (error) {
            if (!(error instanceof problem/* Problem */.A))
                throw error;
            failures.push(error);
            return [];
        }
    });
    if (passed.length === 0 && failures[0] !== undefined)
        throw failures[0];
    return passed;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/verified.js
/** The trusted roots: none, one or several. */
function rootsOf({ trustedRoot }) {
    if (trustedRoot === undefined)
        return [];
    return Array.isArray(trustedRoot) ? trustedRoot : [trustedRoot];
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/sigstore.js













/**
 * Verifies Sigstore bundles offline. Create it once, and use it for many files. Throws a Problem if a signature is not valid, and
 * CannotCheck if that cannot be found out (no trusted root, another format, an authority or log that the root does not list).
 */
class SignatureVerifier {
    #instances;
    #rootless = rootless();
    #keys = [];
    #identities = [];
    #repository;
    constructor(trust) {
        this.#instances = rootsOf(trust).map(instanceOf);
        for (const signer of trust.signers)
            by_kind_byKind(signer, {
                key: one => void this.#keys.push({ signer: one, key: (0,public_key/* parsePublicKey */.e)(one.publicKey) }),
                identity: one => void this.#identities.push(one),
            });
        this.#repository = trust.repository;
    }
    /**
     * Verifies the signature of a file, given its bytes (a digest is not enough: signatures are made over the content). Refuses an
     * attestation: a statement about a file is not a signature of it.
     */
    verifyBlob(data, bundle) {
        return this.#verify(openBundle(bundle_content_messageOf(bundle)), bytesInMemory(data));
    }
    /** The same for a file of any size, which is read once, in pieces. */
    async verifyFile(path, bundle) {
        const parsed = bundle_content_messageOf(bundle);
        const opened = openBundle(parsed);
        const keys = opened.key === undefined ? this.#keys.map(({ key }) => key) : [opened.key];
        const digest = namedHash(parsed.content.messageSignature);
        const checks = keys.flatMap(key => fileCheck(parsed, key));
        return this.#verify(opened, await bytesOfFile(path, digest, checks));
    }
    /**
     * Verifies an attestation and returns its statement. Does not check what the statement says: the caller checks predicate type
     * and subjects (`hasSubject`, statement.ts).
     */
    verifyStatement(bundle) {
        const parsed = attestationOf(bundle);
        const { payloadType, payload } = parsed.content.dsseEnvelope;
        return { ...this.#verify(openBundle(parsed)), statement: parseStatement(payloadType, payload) };
    }
    /**
     * Verifies an attestation by anybody who has a certificate of the trusted root, and returns what that says. The caller decides whose
     * it must be: `signers` and `repository` do not count.
     */
    verifyCertified(bundle) {
        const parsed = attestationOf(bundle);
        const opened = openBundle(parsed);
        if (opened.key === undefined)
            throw refusal_notVerified('it was made with a key pair, so that no certificate says whose it is.');
        const certificate = this.#certified(opened, contentOf(parsed, opened.key));
        const time = signedTime(opened.entity);
        const { payloadType, payload } = parsed.content.dsseEnvelope;
        return {
            certificate: certificateFacts(certificate),
            statement: parseStatement(payloadType, payload),
            payload,
            logged: opened.entity.tlogEntries.length > 0,
            ...(time === undefined ? {} : { time }),
        };
    }
    #verify(opened, bytes) {
        const { bundle, entity, key } = opened;
        if (bytes !== undefined && bundle.content.$case === 'messageSignature')
            compareDigest(bundle.content.messageSignature, bytes);
        if (key === undefined)
            return this.#verifyByKey(entity, own => contentOf(bundle, own, bytes));
        return this.#verifyByCertificate(opened, () => contentOf(bundle, key, bytes));
    }
    #verifyByKey(entity, content) {
        if (this.#keys.length === 0)
            throw refusal_notVerified('it was made with a key pair, but no public key (PEM) is accepted.');
        // A key needs neither log nor timestamp, so they are ignored without a trusted root.
        const hasRoot = this.#instances.length > 0;
        const [instance = this.#rootless] = hasRoot ? instancesFor(this.#instances, entity) : [];
        const checked = hasRoot ? entity : { ...entity, tlogEntries: [], timestamps: [] };
        const failures = [];
        for (const { signer, key } of this.#keys) {
            try {
                instance.byKey(key).verify({ ...checked, signature: content(key) });
                return verified(signer, checked);
            }
            catch (error) {
                failures.push(refusal(error));
            }
        }
        throw failures.find(failure => failure instanceof cannot_check/* CannotCheck */.k) ?? failures[0];
    }
    #verifyByCertificate(opened, content) {
        if (this.#identities.length === 0) {
            throw refusal_notVerified('it was made with a certificate (keyless), but no identity is accepted.');
        }
        const certificate = this.#certified(opened, content());
        const signer = this.#identities.find(({ identity, issuer }) => isIssuedTo(certificate, identity, issuer));
        if (signer !== undefined)
            return { ...verified(signer, opened.entity), ...this.#sourceOf(certificate) };
        const accepted = this.#identities.map(one => `${JSON.stringify(one.identity)}, issuer ${JSON.stringify(one.issuer)}`);
        throw refusal_notVerified(`it was made by ${describeIdentity(certificate)}, but only ${accepted.join('; or ')} is accepted.`);
    }
    /** The certificate of a valid signature, whoever it was issued to. */
    #certified({ bundle, entity }, signature) {
        if (this.#instances.length === 0)
            throw (0,cannot_check/* cannotCheck */.u)('it was made with a certificate, but there is no trusted root.');
        const chain = certificatesIn(bundle);
        const instances = instancesFor(this.#instances.map(one => one.with(chain)), entity);
        const [identity = {}] = instances_passing(instances, one => attempt(one.byCertificate(), { ...entity, signature }).identity);
        return identity;
    }
    #sourceOf(certificate) {
        const source = certifiedSource(certificate);
        if (this.#repository !== undefined && source?.repository !== this.#repository)
            throw refusal_notVerified(`it was made by a run of ${source?.repository ?? 'no repository'}, not of ${this.#repository}.`);
        return source === undefined ? {} : { source };
    }
}
function openBundle(bundle) {
    const entity = toEntity(bundle);
    return { bundle, entity, key: certifiedKey(entity) };
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
/** What a file must be read for, to check the signature by a key. Nothing if the key cannot have made it. */
function fileCheck({ content }, key) {
    try {
        const { messageSignature } = content;
        return [{ key, hash: messageHash(messageSignature, key), signature: messageSignature.signature }];
    }
    catch (error) {
        if (error instanceof problem/* Problem */.A)
            return [];
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/verifiers-of.js

/** The signers, each with its verifier. It is made once: reading trusted roots takes longer than checking a signature. */
function verifiersOf(signers, { trustedRoot }) {
    return signers.map(signer => ({ signer, verifier: verifierFor(signer, { trustedRoot }) }));
}
/** What verifies the signatures of one signer, and of nobody else. */
function verifierFor(signer, { trustedRoot }) {
    return new SignatureVerifier({ signers: [signer], ...(trustedRoot && { trustedRoot }) });
}

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
    return by_kind_byKind(signer, { key: () => false, identity: () => true });
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

;// CONCATENATED MODULE: ./packages/sign/lib/signed-now.js

/** How far clocks may be apart, in milliseconds. Certificates of Fulcio are valid for ten minutes. */
const toleranceMs = 10 * 60_000;
/**
 * Throws a Problem if a signature that was just made has a time far from our clock. Readers decide by that time whether the key or the
 * certificate was valid, so that a wrong one makes a signature that they refuse, or accept after the key was revoked.
 */
function requireSignedNow({ time }) {
    if (time === undefined)
        return;
    const apart = Math.abs(Date.now() - Date.parse(time));
    if (apart <= toleranceMs)
        return;
    throw new problem/* Problem */.A('check the time of the new signature', {
        found: `a log or a timestamp authority says that it was made at ${time}, and the clock of this runner says ${new Date().toISOString()}: one of the two is wrong.`,
        next: 'Set the clock of the runner, for example with NTP. If it is right, name another timestamp authority in the signing config.',
    });
}

;// CONCATENATED MODULE: ./packages/sign/lib/verify-own.js






/**
 * Verifies a signature right after it was made, as anybody can: by the intended key, or by the identity that Fulcio certified, against the
 * given root or the embedded public one. Its time must be now. Warns if the embedded root is too old to decide about log and certificate.
 */
async function verify_own_verifyOwn(bundle, options, host, check) {
    const verified = await verifyBy(await expectedSigner(bundle, options, host), options, host, check);
    requireSignedNow(verified);
    return verified;
}
/** The same by a signer that is known. */
async function verifyBy(signer, options, host, check) {
    try {
        return await check(verifierFor(signer, await rootFor(signer, options)));
    }
    catch (error) {
        if (!(error instanceof cannot_check/* CannotCheck */.k) || options.trustedRoot !== undefined)
            throw error;
        // A key needs no root: only the entry in the log, without which cosign fails, is taken on trust.
        const known = needsRoot(signer) ? { signer } : await check(verifierFor(signer, {}));
        host.warning(`Could not verify the new signature: ${error.found} Update release-tools, or set \`trusted-root\`.`);
        return { ...known, logged: true };
    }
}
/**
 * Verifies what an earlier step or run signed, by a signer that is known. Of certificates, only those of runs of this repository count: a
 * workflow may sign for several repositories, and a job without a token does not know which workflow it is.
 */
async function verify_own_earlierVerifier(signer, options) {
    const { serverUrl, repository } = options;
    const own = repository === undefined ? {} : { repository: `${serverUrl}/${repository}` };
    return new SignatureVerifier({ signers: [signer], ...(await rootFor(signer, options)), ...own });
}
/** The root against which signatures by this signer are verified. Only a root can show that a signature is in a log. */
async function rootFor(signer, options) {
    if (isDryRun(options))
        return {};
    if (options.trustedRoot !== undefined) {
        return { trustedRoot: parseTrustedRoot(await (0,read_limited/* readLimited */.tk)(options.trustedRoot, lib_limits/* limits */.F.trust)) };
    }
    return needsRoot(signer) || (await services_isLogged(options)) ? { trustedRoot: (await publicTrustedRoot()).root } : {};
}

;// CONCATENATED MODULE: ./packages/sign/lib/attached-bundles.js





/** Finds bundles that the signer of the options made, among those that anybody may have attached. */
class OwnBundles {
    #verifier;
    #logged;
    #host;
    #retries;
    constructor(verifier, logged, options, host) {
        this.#verifier = verifier;
        this.#logged = logged;
        this.#host = host;
        this.#retries = options.retries;
    }
    static async of(options, host) {
        const signer = await own_signer_ownSigner(options, host);
        const verifier = signer && (await verify_own_earlierVerifier(signer, options));
        return new OwnBundles(verifier, await services_isLogged(options), options, host);
    }
    /** Those attached to an image. One that the registry has lost is made again. */
    async attachedTo(repository, digest) {
        const name = reference_parseImageName(repository);
        if (this.#verifier === undefined || name === undefined)
            return [];
        const reference = { ...name, wanted: digest };
        const { documents } = await attachedDocuments(reference, this.#host, this.#retries, 'left out');
        const bundles = documents.filter(({ mediaType }) => mediaType.startsWith(bundleType));
        return bundles.flatMap(({ content }) => this.own(content.toString('utf8')) ?? []);
    }
    /**
     * The bundle if the signer made it, it is valid, and it is in a log exactly if a new one would be; undefined otherwise: another signer made
     * it, or it is something else.
     */
    own(bundle) {
        try {
            const verified = this.#verifier?.verifyStatement(bundle);
            return verified !== undefined && hasLogEntry(bundle) === this.#logged
                ? { bundle: bundle.trim(), verified }
                : undefined;
        }
        catch {
            return undefined;
        }
    }
}

;// CONCATENATED MODULE: ./packages/sign/lib/image.js



/**
 * The statement that `cosign sign` makes, about several images at once: attached to each, it is a signature of each. Digests are
 * `sha256:…`, the index first.
 */
function imageStatement(digests) {
    return {
        _type: 'https://in-toto.io/Statement/v1',
        subject: digests.map(digest => ({ digest: { sha256: hexOf(digest) } })),
        predicateType: imageSignatureType,
        predicate: {},
    };
}
/** Returns `verified` if it is a signature of the image. Throws a Problem for any other signed statement. */
function requireSigned(digest, verified) {
    const { statement } = verified;
    if (isSignatureOf(digest, statement))
        return verified;
    throw new Problem(`verify the signature of ${digest}`, {
        found: `the signed statement is of type ${statement.predicateType} about ${statement.subject.flatMap(one => Object.values(one.digest)).join(', ')}.`,
        next: 'Sign the image again.',
    });
}
/** True for a signature of the image. */
function isSignatureOf(digest, statement) {
    return statement.predicateType === imageSignatureType && hasSubject(statement, { sha256: hexOf(digest) });
}
/** True for a statement with the same content. */
function isSame(a, b) {
    return (0,external_node_util_.isDeepStrictEqual)(a, b);
}
/** Without `sha256:`. */
function hexOf(digest) {
    return digest.replace(/^sha256:/, '');
}

;// CONCATENATED MODULE: ./packages/evidence/lib/models/model-manifest.js




/** https://github.com/ossf/model-signing-spec/blob/main/spec/v1.0.md §5.1 */
const modelType = 'https://model_signing/signature/v1.0';
/** The start of the type in all versions. */
const modelTypes = 'https://model_signing/';
/** https://github.com/ossf/model-signing-spec/blob/main/algorithm-registry.md, as Node calls them. */
const model_manifest_hashes = { sha256: 'sha256', blake2b: 'blake2b512' };
const sizes = { sha256: 64, blake2b512: 128 };
/** Never signed, at the top of a model (§6.2). */
const neverSigned = (/* unused pure expression or super */ null && (['.git', '.gitattributes', '.github', '.gitignore']));
/**
 * Reads a verified statement about a model. Throws a Problem if it contradicts itself, and CannotCheck if it was made in a way that is not
 * known.
 */
function readModelManifest({ _type, predicateType, subject, predicate }) {
    if (predicateType !== modelType && predicateType.startsWith(modelTypes))
        throw model_manifest_unknown('version of the format', predicateType);
    if (predicateType !== modelType)
        throw notVerified(`it is a statement of type ${JSON.stringify(predicateType)}, not the signature of a model.`);
    if (_type !== 'https://in-toto.io/Statement/v1' || subject.length !== 1)
        throw wrong('it must be about one model, in a statement of version 1.');
    const how = at(predicate, 'serialization');
    const method = model_manifest_known(textAt(how, 'method'), ['files', 'shards'], 'way to list files (`method`)');
    const hash = model_manifest_hashes[model_manifest_known(textAt(how, 'hash_type'), ['sha256', 'blake2b'], 'kind of digest (`hash_type`)')];
    const resources = at(predicate, 'resources');
    if (!Array.isArray(resources) || resources.length === 0)
        throw wrong('it lists no file.');
    const isSharded = method === 'shards';
    const files = filesOf(resources, hash, isSharded);
    if (isSharded)
        requireShards(files, numberAt(how, 'shard_size'));
    requireRoot(resources, subject[0]?.digest.sha256);
    return {
        name: subject[0]?.name ?? '',
        files,
        hash,
        isSharded,
        followsLinks: at(how, 'allow_symlinks') === true,
        ignored: [...new Set([...neverSigned, ...ignoredPaths(at(how, 'ignore_paths'))])],
    };
}
function model_manifest_known(value, values, what) {
    const found = values.find(one => one === value);
    if (found !== undefined)
        return found;
    throw model_manifest_unknown(what, value);
}
function model_manifest_unknown(what, value) {
    return cannotCheck(`its ${what} is ${JSON.stringify(value)}, which is not known.`, 'Use model_signing.');
}
function filesOf(resources, hash, isSharded) {
    const files = new Map();
    for (const resource of resources) {
        const [name, digest] = [textAt(resource, 'name'), textAt(resource, 'digest')];
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
    const hash = createHash('sha256');
    for (const resource of resources)
        hash.update(Buffer.from(textAt(resource, 'digest') ?? '', 'hex'));
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

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/check-images.js





/** Predicate type that `cosign sign` (3.x) writes. https://github.com/sigstore/cosign/blob/main/specs/BUNDLE_SPEC.md */
const check_images_imageSignatureType = 'https://sigstore.dev/cosign/sign/v1';
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
    if (predicateType !== check_images_imageSignatureType)
        failCheck(`its predicate is ${JSON.stringify(predicateType)}, not ${check_images_imageSignatureType}.`);
    if (lacksSha256(verified.statement))
        throw withoutSha256('its subject');
    if (!hasSubject(verified.statement, { sha256: image.digest.slice('sha256:'.length) }))
        failCheck(`it is the signature of a different image, not of ${image.digest}.`);
    return { detail: `${image.repository}@${image.digest} is signed.`, verified };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/events/bundle-facts.js











/**
 * What a bundle says of its signature. Checks nothing: the signature must have been verified, by `signer`. The root names logs and
 * authorities; without one, they have no names.
 */
function factsOfBundle(json, signer, root) {
    const bundle = bundle_parseBundle(json);
    const entity = toEntity(bundle);
    const signed = digestOfSigned(bundle, signer);
    return {
        ...whatIsSigned(bundle),
        signer: whoSigned(bundle, signer),
        signature: { sha256: (0,lib_digest/* sha256 */.sc)(signatureIn(bundle)) },
        ...(signed === undefined ? {} : { signed }),
        log: entity.tlogEntries.map(entry => entryFacts(entry, root)),
        timestamps: timestampsOf(entity, root),
    };
}
/** SHA-256 of the bytes of the signature in a bundle: it names the signature wherever its bundle is. */
function signatureDigest(json) {
    return sha256(signatureIn(parseBundle(json)));
}
function signatureIn({ content }) {
    const signature = content.$case === 'dsseEnvelope' ? content.dsseEnvelope.signatures[0]?.sig : content.messageSignature.signature;
    return signature ?? Buffer.alloc(0);
}
function whatIsSigned({ content }) {
    if (content.$case === 'messageSignature') {
        const { messageSignature } = content;
        const digest = { [namedHash(messageSignature)]: messageSignature.messageDigest.digest.toString('hex') };
        return { kind: 'file', subjects: [{ digest }] };
    }
    const { payloadType, payload } = content.dsseEnvelope;
    const { predicateType, subject } = parseStatement(payloadType, payload);
    return { kind: bundle_facts_kindOf(predicateType), predicateType, subjects: subject.map(subjectOf) };
}
function bundle_facts_kindOf(predicateType) {
    if (predicateType === check_images_imageSignatureType)
        return 'image';
    return predicateType === modelType ? 'model' : 'attestation';
}
/** Without values in a form other than lower-case hex, which a record cannot have. */
function subjectOf({ name, digest }) {
    const known = Object.entries(digest).filter(([, value]) => /^[0-9a-f]{40,128}$/.test(value));
    return { ...(name ? { name } : {}), digest: Object.fromEntries(known) };
}
/** With the certificate that was issued for this signature, which its authority has a record of, too. */
function whoSigned(bundle, signer) {
    return by_kind_byKind(signedBy(signer), {
        key: who => who,
        identity: (who) => {
            const raw = bundle_facts_certificateIn(bundle);
            if (raw === undefined)
                return who;
            const serialNumber = new external_node_crypto_.X509Certificate(raw).serialNumber.toLowerCase();
            return { ...who, certificate: { sha256: (0,lib_digest/* sha256 */.sc)(raw), serialNumber } };
        },
    });
}
function bundle_facts_certificateIn({ verificationMaterial: { content } }) {
    if (content.$case === 'certificate')
        return content.certificate.rawBytes;
    return content.$case === 'x509CertificateChain' ? content.x509CertificateChain.certificates[0]?.rawBytes : undefined;
}
/** The digest that a key service gets to sign: of the file, or of the envelope (PAE). Ed25519 keys get the whole content. */
function digestOfSigned({ content }, signer) {
    if (content.$case === 'messageSignature') {
        const { messageSignature } = content;
        return { algorithm: namedHash(messageSignature), digest: messageSignature.messageDigest.digest.toString('hex') };
    }
    const algorithm = by_kind_byKind(signer, {
        key: ({ publicKey }) => signed_bytes_hashOf((0,public_key/* parsePublicKey */.e)(publicKey)),
        identity: () => 'sha256',
    });
    if (algorithm === undefined)
        return undefined;
    const { payloadType, payload } = content.dsseEnvelope;
    const head = `DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.length} `;
    return { algorithm, digest: (0,external_node_crypto_.createHash)(algorithm).update(head).update(payload).digest('hex') };
}
/**
 * By what the log finds its entry. `leafHash` is the digest of the entry in its Merkle tree (RFC 6962 §2.1): in Rekor's first API, the end of
 * the identifier (UUID) of the entry.
 */
function entryFacts(entry, root) {
    const { logId, logIndex, kindVersion, integratedTime, canonicalizedBody: body } = entry;
    const listed = root?.tlogs.find(log => [log.logId, log.checkpointKeyId].some(id => id?.keyId.equals(logId.keyId) === true));
    const seconds = Number(integratedTime);
    return {
        ...(listed ? { url: listed.baseUrl } : {}),
        logId: logId.keyId.toString('hex'),
        index: logIndex,
        kind: `${kindVersion.kind} ${kindVersion.version}`,
        ...(seconds > 0 ? { integratedTime: timeText(new Date(seconds * 1000)) } : {}),
        bodySha256: (0,lib_digest/* sha256 */.sc)(body),
        leafHash: (0,external_node_crypto_.createHash)('sha256').update(Buffer.of(0)).update(body).digest('hex'),
    };
}
function timestampsOf({ timestamps }, root) {
    return timestamps.flatMap(stamp => {
        if (stamp.$case !== 'timestamp-authority')
            return [];
        const { signingTime, signerSerialNumber } = stamp.timestamp;
        const authorities = root === undefined ? [] : materialOf(root).timestampAuthorities;
        const at = authorities.findIndex(({ certChain: [leaf] }) => leaf?.serialNumber.equals(signerSerialNumber));
        const uri = root?.timestampAuthorities[at]?.uri;
        return [{ time: timeText(signingTime), ...(uri ? { authority: uri } : {}) }];
    });
}
/** RFC 3339 in UTC, to the second if it is one. */
function timeText(date) {
    return date.toISOString().replace('.000Z', 'Z');
}

// EXTERNAL MODULE: ./packages/sign/lib/key-services/login-trace.js
var login_trace = __webpack_require__(6274);
;// CONCATENATED MODULE: ./packages/sign/lib/record-signature.js





/** Adds a signature to the records of the step, if it keeps any. `verified` says whose it is. */
async function record_signature_recordSignature(bundle, verified, options, { kept, name, path, trace }) {
    const { events } = options;
    if (events === undefined)
        return;
    const facts = factsOfBundle(bundle, verified.signer, (await rootFor(verified.signer, options)).trustedRoot);
    const service = serviceKeyOf(options);
    const known = service && (await serviceFacts(service, facts.signer, (await trace?.()) ?? {}));
    events.add({
        ...facts,
        subjects: await pool_pool(facts.subjects, 1, subject => record_signature_named(subject, name, path)),
        ...(kept ? { kept } : {}),
        ...(known === undefined ? {} : { service: known }),
    });
}
/** By its name and by SHA-256, as releases list files: a key on P-384 signs another digest. */
async function record_signature_named({ name: own, digest }, name, path) {
    const known = own ?? name ?? (path && (0,external_node_path_.basename)(path));
    const sha256 = path === undefined || digest.sha256 !== undefined ? {} : { sha256: await (0,lib_digest/* sha256File */.Q3)(path) };
    return { ...(known ? { name: known } : {}), digest: { ...sha256, ...digest } };
}
/** The key in a service that signs; undefined for any other way to sign. */
function serviceKeyOf({ signing }) {
    const none = () => undefined;
    const own = (key) => key;
    return by_kind_byKind(signing, {
        key: none,
        keyless: none,
        'dry-run': none,
        awskms: own,
        gcpkms: own,
        azurekms: own,
        k8s: own,
        hashivault: own,
        openbao: own,
        plugin: own,
    });
}
/** The version is that whose public key has verified the signature. Settings of a login are not secret. */
function serviceFacts({ kind, key, login }, signer, { session, versions }) {
    const fingerprint = by_kind_byKind(signer, { key: ({ sha256 }) => sha256, identity: () => '', openpgp: () => '' });
    const keyVersion = (0,login_trace/* versionInAddress */.E)(key) ?? versions?.get(fingerprint);
    return {
        name: kind,
        key,
        ...(keyVersion === undefined ? {} : { keyVersion }),
        ...(Object.keys(login).length === 0 ? {} : { login: { ...login } }),
        ...(session === undefined || Object.keys(session).length === 0 ? {} : { session }),
    };
}

;// CONCATENATED MODULE: ./packages/sign/lib/explicit-defaults.js

/**
 * A bundle whose log entries name their index even if it is 0, and the list of digests that proves them even if it is empty. cosign leaves such values out, as
 * protobuf's JSON may, and sigstore-python does not read the bundle then: so the first entry of a log would be of no use to model_signing and
 * pypi-attestations. Nothing of it is signed. https://protobuf.dev/programming-guides/json/#field-presence
 */
function withExplicitDefaults(bundle) {
    if (!(0,lib_shape/* isObject */.Gv)(bundle) || !(0,lib_shape/* isObject */.Gv)(bundle.verificationMaterial))
        return bundle;
    const entries = (0,lib_json/* listAt */.gT)(bundle.verificationMaterial, 'tlogEntries');
    if (entries.length === 0)
        return bundle;
    const tlogEntries = entries.map(entry => ((0,lib_shape/* isObject */.Gv)(entry) ? withIndex(entry) : entry));
    return { ...bundle, verificationMaterial: { ...bundle.verificationMaterial, tlogEntries } };
}
function withIndex(entry) {
    const { inclusionProof: proof } = entry;
    return {
        logIndex: '0',
        ...entry,
        ...((0,lib_shape/* isObject */.Gv)(proof) ? { inclusionProof: { logIndex: '0', ...proof, hashes: (0,lib_json/* listAt */.gT)(proof, 'hashes') } } : {}),
    };
}

;// CONCATENATED MODULE: ./packages/sign/lib/sign.js












/** How many signatures are made at the same time: most of their time is waiting for the log. */
const sign_width = 8;
/**
 * Signs a file with cosign, verifies the signature, and only then writes its bundle (v0.3, one line of JSON). Keeps a bundle that the same
 * signer made of the same content, byte for byte. Returns who signed, and if the bundle was kept.
 */
async function signFile(path, bundlePath, options, host) {
    return withSession(options, host, async (open) => {
        const kept = await keptSignature(path, bundlePath, open, host);
        if (kept !== undefined) {
            const { bundle, ...verified } = kept;
            await recordSignature(bundle, verified, open, { kept: true, path });
            return { ...verified, isKept: true };
        }
        const { bundle, trace } = await makeBundle(`sign ${basename(path)}`, ['sign-blob', path], open, host);
        const verified = await verifyOwn(bundle, open, host, verifier => verifier.verifyFile(path, bundle));
        await writeFileAtomic(bundlePath, `${bundle}\n`);
        await recordSignature(bundle, verified, open, { kept: false, path, trace });
        return { ...verified, isKept: false };
    });
}
/**
 * Signs a statement, byte for byte, and verifies the signature. Returns the bundle (DSSE) as one line of JSON. `what` says it in errors, as
 * it follows `Could not `; `about` names subjects without a name, for records.
 */
async function signStatement(statement, options, host, what = `sign the statement ${statement.predicateType}`, about) {
    return session_withSession(options, host, open => (0,scratch/* withScratch */.h)('sign', host, async (scratch) => {
        const path = (0,external_node_path_.join)(scratch, 'statement.json');
        await (0,promises_.writeFile)(path, JSON.stringify(statement));
        const args = ['attest-blob', '--statement', path];
        const { bundle, trace } = await makeBundle(what, args, open, host);
        const verified = await verify_own_verifyOwn(bundle, open, host, verifier => verifier.verifyStatement(bundle));
        await record_signature_recordSignature(bundle, verified, open, { kept: false, name: about, trace });
        return bundle;
    }));
}
/** Signs several statements side by side, with one login. Returns the bundles in the same order. */
async function signStatements(statements, options, host) {
    return withSession(options, host, open => pool(statements, sign_width, one => signStatement(one, open, host)));
}
/** Runs one of cosign's signing commands. Returns the bundle that it wrote, as one line. */
async function makeBundle(what, [command = '', ...rest], options, host) {
    return (0,scratch/* withScratch */.h)('sign', host, async (scratch) => {
        const path = (0,external_node_path_.join)(scratch, 'bundle.json');
        let who = await options.session.credentials();
        let attempts = 0;
        // A login may have ended before another attempt, which can be minutes later.
        const env = async () => {
            attempts += 1;
            if (attempts > 1)
                who = await options.session.credentials();
            return who.env;
        };
        const args = [
            command,
            '--yes',
            ...who.args,
            ...(await serviceArguments(options, scratch)),
            '--bundle',
            path,
            ...rest,
        ];
        await runCosign({ options, what, args, env, failures: backendOf(options).failures }, host);
        const written = JSON.parse((await (0,read_limited/* readLimited */.tk)(path, lib_limits/* limits */.F.evidence)).toString());
        return { bundle: JSON.stringify(withExplicitDefaults(written)), trace: who.trace };
    });
}

;// CONCATENATED MODULE: ./packages/sign/lib/write-provenance.js








const { bundles } = register_kinds.provenance.files;
/** The run, from the claims of a verified token. */
function verifiedRun(claims, serverUrl) {
    const { event_name, repository_id, repository_owner_id, runner_environment } = claims;
    return {
        serverUrl,
        repository: claims.repository,
        ref: claims.ref,
        sha: claims.sha,
        workflowRef: claims.workflow_ref,
        jobWorkflowRef: claims.job_workflow_ref,
        ...(claims.job_workflow_sha ? { jobWorkflowSha: claims.job_workflow_sha } : {}),
        runId: claims.run_id,
        runAttempt: claims.run_attempt,
        internal: { event_name, repository_id, repository_owner_id, runner_environment },
    };
}
/** The run as the runner describes it. Only for dry runs, and marked as unverified: the job could have set all of it. */
function unverifiedRun(context) {
    const workflowRef = context.workflowRef === '' ? `${context.repository}/unknown@${context.ref}` : context.workflowRef;
    return {
        serverUrl: context.serverUrl,
        repository: context.repository,
        ref: context.ref,
        sha: context.sha,
        workflowRef,
        jobWorkflowRef: workflowRef,
        runId: context.runId,
        runAttempt: context.runAttempt,
        internal: { event_name: context.eventName, claims: 'unverified: dry run without id-token' },
    };
}
/**
 * Signs provenance for the subjects, and adds it to that of the release directory. It replaces that of another run of the same build. What the
 * same signer signed in this run is kept, so that a step that runs again makes no second entry in the log.
 */
async function writeProvenance(releaseDir, run, subjects, dependencies, options, host) {
    const statement = provenanceStatement(run, subjects, dependencies);
    const path = (0,external_node_path_.join)(releaseDir, bundles.path);
    const lines = await existingLines(path);
    await session_withSession(options, host, async (open) => {
        const known = lines.length === 0 ? undefined : await ownOf(lines, statement, open, host);
        if (known !== undefined)
            return record_signature_recordSignature(known.bundle, known.verified, open, { kept: true });
        const others = lines.filter(line => identity(write_provenance_statementOf(line)) !== identity(statement));
        const bundle = await signStatement(statement, open, host);
        await (0,lib_files/* writeFileAtomic */.Zf)(path, `${[...others, bundle].join('\n')}\n`);
    });
    const { name, version, sha256 } = options.cosign;
    const record = recordOf(bundles, bundles.path, { name, version, sha256 });
    await (0,release_dir/* writeStepRecord */.Jf)(releaseDir, 'slsa-provenance', { files: [record] });
    return statement;
}
/** The bundle that this signer made of the same statement; undefined if there is none. */
async function ownOf(lines, statement, options, host) {
    const own = await OwnBundles.of(options, host);
    return lines.flatMap(line => own.own(line) ?? []).find(({ verified }) => isSame(verified.statement, statement));
}
async function existingLines(path) {
    const text = (await (0,read_limited/* readIfThere */.qC)(path, lib_limits/* limits */.F.evidence, 'inside'))?.toString() ?? '';
    return text.split('\n').filter(line => line !== '');
}
function write_provenance_statementOf(line) {
    const { content } = bundle_parseBundle(line);
    if (content.$case === 'dsseEnvelope')
        return parseStatement(content.dsseEnvelope.payloadType, content.dsseEnvelope.payload);
    throw new problem/* Problem */.A(`read ${bundles.path}`, {
        found: 'one of its lines is not an attestation.',
        next: 'Delete the file, and run this again.',
    });
}
function identity(statement) {
    if (statement.predicateType !== provenanceType)
        return JSON.stringify(statement);
    return JSON.stringify(rebuildable(statement));
}

;// CONCATENATED MODULE: ./packages/evidence/lib/slsa/released-commits.json
const released_commits_namespaceObject = {"D":[]};
;// CONCATENATED MODULE: ./packages/evidence/lib/slsa/own-builders.js


/**
 * What this version knows: the releases before it (`npm run releases:update`). Later ones come by `--builders`.
 */
const ownBuilders = {
    repository: 'https://github.com/org/release-tools',
    issuer: 'https://token.actions.githubusercontent.com',
    releases: released_commits_namespaceObject.D,
};
/** Where GitHub looks for workflows. */
const workflowsDir = '.github/workflows/';
/** The forms for GitHub Enterprise Server: elsewhere, they reach no more than their runners. */
const ghes = { level: 2, why: 'is made for GitHub Enterprise Server' };
const onGhes = { 'release.ghes.yml': ghes, 'release-with-images.ghes.yml': ghes };
/**
 * The highest level of a workflow of ours, by its file. SLSA wants another builder for another security
 * (https://slsa.dev/spec/v1.2/build-provenance, `builder.id`), so a file that takes what other jobs built is one of its own.
 */
const levels = {
    'release.yml': { level: 3, why: '' },
    'release-with-images.yml': { level: 3, why: '' },
    ...onGhes,
    'release-prebuilt.yml': { level: 2, why: 'takes what jobs of the project itself built' },
};
/** What a workflow of our repository is made for, by its path. `why` is what keeps it from level 3. */
function levelOfWorkflow(path) {
    const file = path.startsWith(workflowsDir) ? (0,lib_json.at)(levels, path.slice(workflowsDir.length)) : undefined;
    return file ?? { level: 2, why: 'is not made for level 3' };
}
/** True for our workflows for GitHub Enterprise Server, by their path in a copy of our repository. */
function isForGhes(path) {
    return path.startsWith(workflowsDir) && Object.hasOwn(onGhes, path.slice(workflowsDir.length));
}

// EXTERNAL MODULE: ./packages/host/lib/http/text.js
var http_text = __webpack_require__(849);
// EXTERNAL MODULE: ./node_modules/.pnpm/jose@6.2.17/node_modules/jose/dist/webapi/jwt/verify.js + 2 modules
var verify = __webpack_require__(1110);
// EXTERNAL MODULE: ./node_modules/.pnpm/jose@6.2.17/node_modules/jose/dist/webapi/jwks/local.js
var local = __webpack_require__(1885);
// EXTERNAL MODULE: ./node_modules/.pnpm/jose@6.2.17/node_modules/jose/dist/webapi/util/errors.js
var errors = __webpack_require__(9976);
;// CONCATENATED MODULE: ./packages/sign/lib/oidc.js




const oidc_required = [
    'iss',
    'repository',
    'repository_id',
    'repository_owner_id',
    'ref',
    'sha',
    'event_name',
    'workflow_ref',
    'job_workflow_ref',
    'run_id',
    'run_attempt',
    'runner_environment',
];
const oidc_limit = 1024 * 1024;
/** The issuer of a GitHub server: github.com, `*.ghe.com`, or a GitHub Enterprise Server. */
function issuerOf(serverUrl) {
    const { hostname, origin } = (0,http_url/* parseUrl */.Dl)(serverUrl);
    if (hostname === 'github.com')
        return ownBuilders.issuer;
    if (hostname.endsWith('.ghe.com'))
        return `https://token.actions.${hostname}`;
    return `${origin}/_services/token`;
}
/**
 * Verifies an identity token against the keys that its issuer publishes: signature, exact issuer, exact audience, time. Trusts
 * nothing that the job itself could have set.
 */
async function verifyToken(token, expected, host) {
    const keys = await issuerKeys(expected.issuer, host);
    try {
        const { payload } = await (0,verify/* jwtVerify */.V)(token, (0,local/* createLocalJWKSet */.w)(keys), {
            ...expected,
            algorithms: ['RS256'],
            clockTolerance: 30,
        });
        return requireClaims(payload);
    }
    catch (error) {
        throw error instanceof problem/* Problem */.A ? error : oidc_refused(error, expected.issuer);
    }
}
async function issuerKeys(issuer, host) {
    const discovery = await fetchJson(`${issuer}/.well-known/openid-configuration`, host);
    const { issuer: named, jwks_uri: address } = discovery;
    if (named !== issuer || typeof address !== 'string') {
        throw oidc_problem(`${issuer} calls itself ${JSON.stringify(named)}.`, 'Set `oidc-issuer` to the exact issuer of the server’s tokens.');
    }
    const url = (0,http_url/* parseUrl */.Dl)(address);
    if (url.protocol !== 'https:' && !(0,http_url/* isLoopback */.U9)(url))
        throw oidc_problem(`${issuer} publishes its keys without encryption.`, 'Ask its operator to use https.');
    return (await fetchJson(url.href, host));
}
async function fetchJson(url, host) {
    const text = await (0,http_text/* downloadText */.m)(url, { limit: oidc_limit, say: line => host.info(line), env: host.env });
    const value = text === undefined ? undefined : oidc_parse(text);
    if (typeof value === 'object' && value !== null)
        return value;
    throw oidc_problem(`${url} does not exist, or is not JSON.`, 'Set `oidc-issuer` to the issuer of the server’s identity tokens.');
}
function oidc_parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function requireClaims(payload) {
    const missing = oidc_required.filter(name => typeof payload[name] !== 'string' || payload[name] === '');
    if (missing.length === 0)
        return payload;
    throw oidc_problem(`it lacks ${missing.join(', ')}.`, 'Use tokens of GitHub Actions, without a customisation that removes claims.');
}
/** None of these messages contains the token itself. */
function oidc_refused(error, issuer) {
    const next = `If ${issuer} is not the issuer of the server’s tokens, set \`oidc-issuer\`. Check the clock of the runner.`;
    if (error instanceof errors/* JWTClaimValidationFailed */.ie) {
        return oidc_problem(`its claim ${JSON.stringify(error.claim)} is ${JSON.stringify(error.payload[error.claim])}, not what was expected.`, next);
    }
    if (error instanceof errors/* JWTExpired */.n)
        return oidc_problem('it has expired.', next);
    if (error instanceof errors/* JWSSignatureVerificationFailed */.h2 || error instanceof errors/* JWKSNoMatchingKey */.BT) {
        return oidc_problem(`it was not signed by ${issuer}.`, next);
    }
    return oidc_problem(`it is damaged (${(0,problem/* messageOf */.b)(error)}).`, next);
}
function oidc_problem(found, next) {
    return new problem/* Problem */.A('verify the identity token of this job', { found, next });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/slsa/own-server.js
/** The GitHub Enterprise Server whose issuer, workflow and repository these are: its tokens are from `<server>/_services/token`. */
function serverOf({ issuer, identity }, repository) {
    const server = /^(https:\/\/[^/]+)\/_services\/token$/.exec(issuer)?.[1];
    const isThere = (address) => server !== undefined && address.startsWith(`${server}/`);
    return isThere(identity) && isThere(repository) ? server : undefined;
}
/** Why the level depends on who operates a server. `besides` is what keeps such a run from more on any server. */
function operatorReason(server, runner, besides) {
    const machine = runner ? `its runner was ${runner}` : 'it does not say whose runner it was';
    const more = besides === undefined ? '' : ` Besides: ${besides}`;
    return `${server} says whose run it was, and ${machine}: both are as trustworthy as those who operate them.${more}`;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/slsa/verified-provenance.js

/** The builder that provenance names, in the form of v1 or of v0.2; empty if it names none. https://slsa.dev/spec/v0.2/provenance */
function builderOf(predicate) {
    return (0,lib_json/* textAt */.$6)(predicate, 'runDetails', 'builder', 'id') ?? (0,lib_json/* textAt */.$6)(predicate, 'builder', 'id') ?? '';
}
/** Anybody can write any builder into provenance: only the certificate of the builder itself confirms it. */
function isConfirmed({ signer, source, predicate }) {
    const builder = builderOf(predicate);
    const isItself = by_kind_byKind(signer, { key: () => false, identity: ({ identity }) => identity === builder });
    return isItself && (source?.builder ?? builder) === builder;
}
/**
 * What provenance says of its run otherwise than its certificate, as a sentence. Whoever runs in the job can ask for a signature of any text. The
 * certificate has the word of the platform.
 */
function verified_provenance_contradictionOf({ source, predicate }) {
    const workflow = (name) => (0,lib_json/* textAt */.$6)(predicate, 'buildDefinition', 'externalParameters', 'workflow', name);
    const github = (name) => (0,lib_json/* textAt */.$6)(predicate, 'buildDefinition', 'internalParameters', 'github', name);
    const [builder] = (0,lib_json/* listAt */.gT)(predicate, 'runDetails', 'builder', 'builderDependencies');
    // Of v0.2: `git+https://github.com/acme/widget@refs/tags/v1.2.0`
    const [, repository, ref] = /^git\+([^@]+)(?:@(.+))?$/.exec((0,lib_json/* textAt */.$6)(predicate, 'invocation', 'configSource', 'uri') ?? '') ?? [];
    const pairs = [
        ['repository', workflow('repository') ?? repository, source?.repository],
        ['ref', workflow('ref') ?? ref, source?.ref],
        [
            'event',
            github('event_name') ?? (0,lib_json/* textAt */.$6)(predicate, 'invocation', 'environment', 'github_event_name'),
            source?.event,
        ],
        ['runner', github('runner_environment'), source?.runner],
        ['commit of the builder', (0,lib_json/* textAt */.$6)(builder, 'digest', 'gitCommit'), source?.builderCommit],
    ];
    const wrong = pairs.find(([, said, certified]) => said !== undefined && certified !== undefined && said !== certified);
    if (wrong === undefined)
        return undefined;
    const [what, said, certified] = wrong;
    return `The provenance says that the ${what} is ${said}, but its certificate says ${certified}.`;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/slsa/workflow-pin.js

/**
 * Reads what stands after `@` in the identity of a workflow. Only a tag with all three numbers is that of one release: `v1` and `v1.4`
 * are moved to later ones, and branches to later commits.
 */
function pinOf(ref) {
    if (/^[0-9a-f]{40}$/.test(ref))
        return { kind: 'commit', commit: ref };
    const tag = /^refs\/tags\/(v(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2})$/.exec(ref)?.[1];
    return tag === undefined ? { kind: 'moving', ref } : { kind: 'release', tag };
}
/** The tag of the one release that a ref names; undefined for every other ref. */
function releaseTagOf(ref) {
    return by_kind_byKind(pinOf(ref), { release: ({ tag }) => tag, commit: () => undefined, moving: () => undefined });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/slsa/level-limits.js






/** From the lowest level to the highest, so that the first one that limits a run gives its level. */
const level_limits_limits = [
    ofSigner,
    ofContradiction,
    ofIssuer,
    ofRunner,
    ofWithdrawn,
    ofWorkflow,
    ofEvent,
    ofRef,
    ofPin,
    ofInputs,
    ofRelease,
];
function level_limits_limited(level, reason) {
    return { level, reason };
}
function ofSigner(run) {
    if (isConfirmed(run))
        return undefined;
    const reason = 'An identity other than that of the builder signed the provenance, so that the build platform does not confirm it.';
    return level_limits_limited(1, reason);
}
function ofContradiction(run) {
    const reason = verified_provenance_contradictionOf(run);
    return reason === undefined ? undefined : level_limits_limited(1, reason);
}
function ofIssuer(run) {
    const { signer, builders } = run;
    if (signer.issuer === builders.issuer)
        return undefined;
    const server = serverOf(signer, run.source.repository);
    if (server !== undefined)
        return ofOperator(run, server);
    return level_limits_limited(1, `A higher level depends on who operates ${signer.issuer}, which says whose run it was.`);
}
/** What the operator would have to show, and what keeps such a run from more on any server. */
function ofOperator(run, server) {
    const { repository } = parseWorkflowRef(run.signer.identity.slice(server.length + 1));
    const there = { ...run, builders: { ...run.builders, repository: `${server}/${repository}` } };
    const [besides] = [ofCopy, ofWithdrawn, ofEvent, ofRef, ofPin, ofInputs].flatMap(limit => limit(there)?.reason ?? []);
    return { ...level_limits_limited(1, operatorReason(server, run.source.runner, besides)), operator: server };
}
/** A copy of our workflows for such a server, by its path: only its operator knows whether it has the content of ours. */
function ofCopy(run) {
    return isForGhes(ownWorkflow(run)?.path ?? '') ? undefined : notOurs;
}
function ofRunner({ source: { runner } }) {
    if (runner === 'github-hosted')
        return undefined;
    const what = runner ? `The runner was ${runner}` : 'The certificate does not say whose runner it was';
    return level_limits_limited(1, `${what}, so that nothing shows a hosted build platform.`);
}
/** Path and ref of a workflow of ours; undefined for one of another repository. */
function ownWorkflow({ signer, builders }) {
    const { origin } = new URL(builders.repository);
    if (!signer.identity.startsWith(`${builders.repository}/`))
        return undefined;
    return parseWorkflowRef(signer.identity.slice(origin.length + 1));
}
const notOurs = level_limits_limited(2, 'It was not built by a reusable workflow of release-tools, so that nothing shows that build and signing were apart.');
function ofWorkflow(run) {
    const own = ownWorkflow(run);
    if (own === undefined)
        return notOurs;
    const { level, why } = levelOfWorkflow(own.path);
    return level === 3 ? undefined : level_limits_limited(level, `The workflow ${own.path} of release-tools ${why}.`);
}
/** A release of ours that turned out to be bad, by its commit or by the tag that was called: nothing that it says of a build counts. */
function ofWithdrawn(run) {
    const tagged = releaseTagOf(ownWorkflow(run)?.ref ?? '');
    const bad = run.builders.releases.filter(({ withdrawn }) => withdrawn !== undefined);
    const release = bad.find(({ tag, commit }) => tag === tagged || commit === run.source.builderCommit);
    if (ownWorkflow(run) === undefined || release === undefined)
        return undefined;
    return level_limits_limited(1, `Release ${release.tag} of release-tools was withdrawn: ${release.withdrawn}`);
}
function ofEvent({ source: { event } }) {
    if (event !== undefined && ['push', 'release', 'workflow_dispatch'].includes(event))
        return undefined;
    const what = event ? `The event ${event} started the run` : 'The certificate does not say which event started the run';
    return level_limits_limited(2, `${what}, so that code of others may have run with its rights.`);
}
function ofRef({ source: { ref }, tag }) {
    if (ref === `refs/tags/${tag}`)
        return undefined;
    return level_limits_limited(2, `The run was of ${ref || 'an unknown ref'}, not of the tag ${tag}.`);
}
function ofPin(run) {
    const { builderCommit } = run.source;
    if (!builderCommit)
        return level_limits_limited(2, 'The certificate does not say which commit of the workflow ran.');
    return by_kind_byKind(pinOf(ownWorkflow(run)?.ref ?? ''), {
        release: () => undefined,
        commit: ({ commit }) => commit === builderCommit
            ? undefined
            : level_limits_limited(2, `The workflow was called as ${commit}, but the certificate says that ${builderCommit} ran.`),
        moving: ({ ref }) => level_limits_limited(2, `The workflow was called as ${ref}, which can be moved.`),
    });
}
/** Level 3 wants complete external parameters; a released workflow of ours hands over all of its inputs. */
function ofInputs({ predicate }) {
    const { buildDefinition } = (predicate ?? {});
    if ((0,lib_shape/* isObject */.Gv)(buildDefinition?.externalParameters?.inputs))
        return undefined;
    return level_limits_limited(2, 'The provenance does not list the inputs of the workflow.');
}
/** `workflow@COMMIT` also runs commits that nobody released, even those of forks. Tag and commit must belong together. */
function ofRelease(run) {
    const { source } = run;
    const tagged = releaseTagOf(ownWorkflow(run)?.ref ?? '');
    const known = releaseOf(run);
    if (known === undefined)
        return {
            level: 2,
            possible: 3,
            reason: `Level 3 could not be checked: commit ${source.builderCommit} of release-tools is not among the releases that are known here.`,
        };
    if (known.commit === source.builderCommit && (tagged ?? known.tag) === known.tag)
        return undefined;
    return level_limits_limited(2, `The workflow was called as refs/tags/${tagged}, but ${known.tag} of release-tools is commit ${known.commit}, and ${source.builderCommit} ran.`);
}
/** The release of ours whose workflow ran: that of its tag, else that of its commit. */
function releaseOf(run) {
    const { releases } = run.builders;
    const tagged = releaseTagOf(ownWorkflow(run)?.ref ?? '');
    return (releases.find(({ tag }) => tag === tagged) ?? releases.find(({ commit }) => commit === run.source.builderCommit));
}
/** The level of a run that nothing limits. */
function level3(run) {
    const release = run.builders.releases.find(({ commit }) => commit === run.source.builderCommit);
    const reason = `The workflow ${ownWorkflow(run)?.path} of release-tools ${release?.tag} built and signed in separate jobs, on runners of GitHub.`;
    return level_limits_limited(3, reason);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/slsa/named-builder.js

/** The builders that are known, and those that a reader trusts for a level. */
function withTrusted(known, named) {
    const trusted = (named ?? []).flatMap(({ id, level }) => (level === undefined ? [] : [{ id, level }]));
    return trusted.length === 0 ? known : { ...known, trusted };
}
/** True if a name means this builder. Without a ref, it means the workflow at any ref. */
function isBuilder(named, id) {
    return named === id || (!named.includes('@') && id.startsWith(`${named}@`));
}
/**
 * The level of a run by a builder that the reader trusts; undefined for another one. What the run shows by itself limits it all the same. A
 * server of one's own has runners of one's own only, whose level is what the reader trusts its operator for.
 */
function trustedLevel(run) {
    const { builders, signer } = run;
    const trusted = builders.trusted?.find(({ id }) => isBuilder(id, signer.identity));
    if (trusted === undefined)
        return undefined;
    const limits = [
        ofSigner,
        ofContradiction,
        ...(signer.issuer === builders.issuer ? [ofRunner] : []),
        ofWithdrawn,
        ofEvent,
        ofRef,
    ];
    const found = limits.map(limit => limit(run)).find(one => one !== undefined && one.level < trusted.level);
    return found ?? level_limits_limited(trusted.level, `The policy trusts the builder ${trusted.id} for that level.`);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/slsa/build-level.js




/**
 * The level of a release, from verified facts only: certificates first, then what the provenance says. It is that of its weakest
 * statement. Nothing that a release says of its own level counts.
 */
function buildLevel(provenance, tag, builders = ownBuilders) {
    const levels = provenance.map(one => levelOf(one, tag, builders));
    const isOpen = ({ possible, operator }) => possible !== undefined || operator !== undefined;
    const rank = (found) => found.level * 2 + (isOpen(found) ? 1 : 0);
    const [lowest] = levels.sort((a, b) => rank(a) - rank(b));
    return lowest ?? level_limits_limited(0, 'The release has no signed provenance.');
}
/**
 * The level as a release itself can name it: no program knows whether its own commit will be released. It depends on the release only, so
 * that a later version writes the same.
 */
function levelAtRelease(provenance, tag) {
    return buildLevel(provenance, tag, { ...ownBuilders, releases: [] });
}
/** `SLSA Build L2. The workflow was called as refs/tags/v1, which can be moved.` */
function levelText(found) {
    return `SLSA Build L${found.level}${operatorText(found)}. ${found.reason}`;
}
/** What stands after the level if a higher one is a matter of trust in those who operate the server. */
function operatorText({ operator }) {
    return operator === undefined ? '' : '; more depends on your operator';
}
function levelOf({ signer, source, predicate }, tag, builders) {
    return by_kind_byKind(signer, {
        key: () => level_limits_limited(1, 'A key pair signed the provenance, so that the build platform does not confirm it.'),
        identity: one => {
            if (source === undefined)
                return level_limits_limited(1, `${one.identity} signed the provenance, which is not the identity of a run.`);
            const run = { signer: one, source, predicate, tag, builders };
            return trustedLevel(run) ?? level_limits_limits.map(limit => limit(run)).find(found => found !== undefined) ?? level3(run);
        },
    });
}

;// CONCATENATED MODULE: ./actions/slsa-provenance/lib/summary.js


/**
 * The SLSA Build level that a verifier will find, from the claims of the token that the certificate repeats. `signer` is who signs, and
 * the issuer of that token.
 */
function summary_levelOf(run, { predicate }, signer) {
    const identity = predicate.runDetails.builder.id;
    const signed = by_kind_byKind(signer, {
        key: () => ({ kind: 'key', sha256: '' }),
        identity: () => ({ kind: 'identity', identity, issuer: signer.issuer }),
    });
    const { event_name: event, runner_environment: runner } = run.internal;
    const source = {
        repository: `${run.serverUrl}/${run.repository}`,
        commit: run.sha,
        ref: run.ref,
        builder: identity,
        ...(run.jobWorkflowSha === undefined ? {} : { builderCommit: run.jobWorkflowSha }),
        ...(runner === undefined ? {} : { runner }),
        ...(event === undefined ? {} : { event }),
    };
    return levelAtRelease([{ signer: signed, source, predicate }], run.ref.replace('refs/tags/', ''));
}
/** What the job summary says; the level stands here and not in the predicate, which states facts only. */
function summary({ subject, predicate }, level) {
    const { buildDefinition, runDetails } = predicate;
    const [source] = buildDefinition.resolvedDependencies;
    const facts = [
        ['Builder', runDetails.builder.id],
        ['Source', `${source?.uri} at ${source?.digest.gitCommit}`],
        ['Run', runDetails.metadata.invocationId],
    ].map(([name = '', value]) => [name, code(String(value))]);
    const subjects = subject.map(({ name, digest }) => [code(name ?? ''), code(`sha256:${digest.sha256}`)]);
    const body = [claim(level), table(['', ''], facts), table(['Subject', 'Digest'], subjects)].join('\n\n');
    return escape_details(`Provenance: ${format_count(subject.length, 'subject')}`, body);
}
function claim(level) {
    if (level === undefined)
        return 'Dry run: signed with a throw-away key, and logged nowhere.';
    if (level.possible === undefined)
        return escapeMarkdown(levelText(level));
    return `SLSA Build L${level.possible}, if the commit of the workflow is a release of release-tools: a verifier that knows it can tell.`;
}

;// CONCATENATED MODULE: ./actions/slsa-provenance/lib/run.js







/** No service accepts a token for this audience: it can only be read. */
const audience = 'release-tools-provenance';
/** Computes the digests of what was built, asks GitHub which run this is, and signs a statement of both. */
async function run(inputs, host) {
    const releaseDir = inputs['release-dir'];
    await fetchArtifacts(inputs['from-artifacts'], releaseDir, host);
    const subjects = await confirmSubjects(releaseDir, inputs.subjects);
    host.info(`Hashed ${subjects.length} subjects again: they are what the build job made.`);
    const context = readContext();
    const options = await resolveSigning((0,signing_inputs/* signingRequest */.R6)(inputs), context, host);
    const buildRun = await describeRun(inputs, context, host);
    const dependencies = await wholeList(releaseDir, inputs.dependencies, 'dependencies');
    const { result: statement, path } = await recordingEvents('slsa-provenance', options.events, host, () => writeProvenance(releaseDir, buildRun, subjects, dependencies, options, host));
    const signer = { kind: own_signer_kindOf(options).kind, issuer: inputs['oidc-issuer'] ?? issuerOf(context.serverUrl) };
    const level = inputs['dry-run'] ? undefined : summary_levelOf(buildRun, statement, signer);
    await host.summary(summary(statement, level), 'evidence');
    if (inputs['to-artifact'] !== undefined)
        await storeArtifact(inputs['to-artifact'], releaseDir, host);
    const { images } = await (0,release_dir/* readStepRecords */.ve)(releaseDir);
    return {
        // Their digests are among the subjects.
        images: images.map(({ name, repository, digest }) => `${name}=${repository}@${digest}`).join('\n'),
        references: images.map(({ repository, digest }) => `${repository}@${digest}`).join('\n'),
        'bundle-path': (0,external_node_path_.join)(releaseDir, register_kinds.provenance.files.bundles.path),
        builder: statement.predicate.runDetails.builder.id,
        level: level && String(level.possible ?? level.level),
        'signing-events': path,
    };
}
async function describeRun(inputs, context, host) {
    if (inputs['dry-run'] && host.idTokens === undefined)
        return unverifiedRun(context);
    const issuer = inputs['oidc-issuer'] ?? issuerOf(context.serverUrl);
    const token = await (0,id_token/* requestIdToken */.g)(audience, host);
    const run = verifiedRun(await verifyToken(token, { issuer, audience }, host), context.serverUrl);
    return { ...run, inputs: inputs['workflow-inputs'] };
}


/***/ }),

/***/ 8222:
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
// EXTERNAL MODULE: ./packages/base/lib/read-whole.js
var read_whole = __webpack_require__(2660);
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
        (0,read_whole/* refuseChanged */.dT)(path, descriptor, status, read);
        return { size, digests };
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
async function hashed(file, size, names, onBytes) {
    // One piece is all of it.
    if (size < read_whole/* pieceSize */.QN)
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
    const read = await (0,read_whole/* readPiecesOf */.NZ)(file, size, piece => {
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
/* harmony export */   d7: () => (/* binding */ toPosix)
/* harmony export */ });
/* unused harmony exports writeAtomic, sizeIfThere */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
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
    const status = await ifThere(lstat(path));
    if (status === undefined || status.isFile())
        return status?.size;
    throw new Problem(`read ${path}`, {
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

/***/ 2660:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NZ: () => (/* binding */ readPiecesOf),
/* harmony export */   QN: () => (/* binding */ pieceSize),
/* harmony export */   dT: () => (/* binding */ refuseChanged),
/* harmony export */   oD: () => (/* binding */ readWhole)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1167);
/* harmony import */ var _read_limited_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73);



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
    const { descriptor, status } = (0,_read_limited_js__WEBPACK_IMPORTED_MODULE_1__/* .openedSync */ .J1)(path, 'regular');
    try {
        refuseChanged(path, descriptor, status, await readPiecesOf(descriptor, status.size, use));
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
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
        count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(descriptor, space, 0, pieceSize, read);
        use(space.subarray(0, count));
    }
    return read;
}
/**
 * Throws a Problem for a file that changed after `status` was taken: then its bytes are neither those of before nor those of now. `read` is the
 * number of bytes that were read from it since.
 */
function refuseChanged(path, descriptor, { size, mtimeMs }, read) {
    const now = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor);
    if (read === size && now.size === size && now.mtimeMs === mtimeMs)
        return;
    const found = now.size === size ? 'something wrote to it' : `it had ${size} bytes, and then ${now.size}`;
    throw new _problem_js__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .A(`read ${path}`, {
        found: `it changed while it was read: ${found}.`,
        next: 'Run this again when nothing writes to the file.',
    });
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
/* harmony export */   ve: () => (/* binding */ readStepRecords),
/* harmony export */   w3: () => (/* binding */ layoutsDirName)
/* harmony export */ });
/* unused harmony exports stepRecordPath, stepNames, readStepRecord */
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
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(recordsDir(releaseDir), { recursive: true });
    const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(recordsDir(releaseDir))).filter(name => name.endsWith('.json')).sort(_release_tools_base__WEBPACK_IMPORTED_MODULE_3__/* .byBytes */ .bg);
    return names.map(name => name.slice(0, -'.json'.length));
}
/** The records of all steps as one record, in a fixed order. */
async function readStepRecords(releaseDir) {
    const names = await stepNames(releaseDir);
    const records = await Promise.all(names.map(name => readStepRecord(releaseDir, name)));
    const files = new Map(records.flatMap(record => record.files).map(file => [file.path, file]));
    const images = new Map(records.flatMap(record => record.images).map(image => [image.name, image]));
    return {
        files: [...files.values()].sort((a, b) => (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_3__/* .byBytes */ .bg)(a.path, b.path)),
        images: [...images.values()].sort((a, b) => (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_3__/* .byBytes */ .bg)(a.name, b.name)),
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
/* harmony export */   e: () => (/* binding */ parsePublicKey),
/* harmony export */   y: () => (/* binding */ keyFingerprint)
/* harmony export */ });
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

/***/ 5656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ download)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./packages/base/lib/problem.js
var problem = __webpack_require__(1167);
// EXTERNAL MODULE: ./packages/host/lib/http/answer.js
var answer = __webpack_require__(3908);
// EXTERNAL MODULE: ./packages/host/lib/http/body.js
var body = __webpack_require__(6006);
// EXTERNAL MODULE: ./packages/host/lib/http/idle.js
var http_idle = __webpack_require__(1696);
// EXTERNAL MODULE: ./packages/host/lib/http/request.js
var request = __webpack_require__(1245);
// EXTERNAL MODULE: ./packages/host/lib/http/retry.js
var retry = __webpack_require__(394);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./packages/base/lib/files.js
var files = __webpack_require__(7451);
;// CONCATENATED MODULE: ./packages/host/lib/http/sink.js



/** A file that is written in pieces, with the digest of the bytes so far. */
class Sink {
    #handle;
    #path;
    #limit;
    #hash = (0,external_node_crypto_.createHash)('sha256');
    #size = 0;
    constructor(handle, path, limit) {
        this.#handle = handle;
        this.#path = path;
        this.#limit = limit;
    }
    /** Opens an empty file that accepts at most `limit` bytes. */
    static async open(path, limit) {
        return new Sink(await openEmpty(path), path, limit);
    }
    /** Number of bytes so far. */
    get size() {
        return this.#size;
    }
    /** SHA-256 of the bytes so far, in lower-case hex. */
    digest() {
        return this.#hash.copy().digest('hex');
    }
    /** Appends bytes. Throws a Problem beyond the limit, or if the disk is full. */
    async write(bytes) {
        if (this.#size + bytes.length > this.#limit)
            throw tooLarge(this.#path, this.#limit);
        await this.#handle.writeFile(bytes).catch(error => Promise.reject(unwritable(this.#path, error)));
        this.#hash.update(bytes);
        this.#size += bytes.length;
    }
    /** Discards what was written. */
    async restart() {
        await this.#handle.close();
        this.#handle = await openEmpty(this.#path);
        this.#hash = (0,external_node_crypto_.createHash)('sha256');
        this.#size = 0;
    }
    async close() {
        await this.#handle.close();
    }
}
async function openEmpty(path) {
    await (0,files/* requireFileOrNothing */.EJ)(path, { links: true });
    return (0,promises_.open)(path, 'w').catch(error => Promise.reject(unwritable(path, error)));
}
/** The Problem for a file that would exceed its limit. */
function tooLarge(path, limit) {
    return new problem/* Problem */.A(`write ${path}`, {
        found: `it would have more than the ${limit} bytes accepted.`,
        next: 'Check the source of the file.',
    });
}
/** The Problem for a file that cannot be written. It says plainly if the disk is full. */
function unwritable(path, error) {
    const full = error.code === 'ENOSPC' || error.code === 'EDQUOT';
    return new problem/* Problem */.A(`write ${path}`, {
        found: full ? `the disk is full (${error.code}).` : `${error.message}.`,
        next: full
            ? 'Free some space, or use a runner with a larger disk.'
            : 'Check that the folder exists and is writable.',
        cause: error,
    });
}

// EXTERNAL MODULE: ./packages/host/lib/http/url.js
var http_url = __webpack_require__(161);
// EXTERNAL MODULE: ./packages/host/lib/http/wrong-digest.js
var wrong_digest = __webpack_require__(3434);
;// CONCATENATED MODULE: ./packages/host/lib/http/download.js










/**
 * Downloads to `path`. If the connection breaks, the next attempt resumes. The digest is computed while it streams. On any
 * failure the file is removed and a Problem is thrown.
 */
async function download(url, path, options) {
    const where = (0,http_url/* shownUrl */.zA)((0,http_url/* parseUrl */.Dl)(url));
    const sink = await Sink.open(path, options.limit);
    const transfer = { url, where, sink, options, resumed: false, validator: undefined };
    try {
        await (0,retry/* retry */.L5)(() => attempt(transfer), options.retry ?? retry/* patient */.Im, options.say);
        await sink.close();
    }
    catch (error) {
        await sink.close().catch(() => undefined);
        await (0,promises_.rm)(path, { force: true });
        throw error;
    }
}
async function attempt(transfer) {
    const idle = (0,http_idle/* idleTimer */.a)(transfer.options.idleMs ?? 30_000);
    try {
        await receive(transfer, idle);
    }
    catch (error) {
        throw error instanceof problem/* Problem */.A
            ? error
            : (0,answer/* brokenConnection */.m)(error, `download ${transfer.where}`, received(transfer.sink));
    }
    finally {
        idle.stop();
    }
    await checkDigest(transfer);
}
async function receive(transfer, idle) {
    const { headers, env } = transfer.options;
    const own = typeof headers === 'function' ? await headers() : headers;
    const response = await (0,request/* request */.E)(transfer.url, { ...own, ...rangeHeaders(transfer) }, { env, signal: idle.signal });
    try {
        await begin(transfer, response);
        for await (const bytes of (0,body/* piecesOf */.Xe)(response)) {
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
        throw (0,answer/* refusedBy */.i)(response, transfer.where);
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
    throw new problem/* Problem */.A(`download ${where}`, {
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
    throw new wrong_digest/* WrongDigest */.E(`download ${where}`, {
        found: `its SHA-256 is ${found}, expected ${options.sha256} (${sink.size} bytes; the file was removed).`,
        next: 'Do not use it. Check the source: it serves only a part of the pinned file, or a different file.',
    });
}
async function startAgain({ sink, where }, found) {
    await sink.restart();
    return new retry/* Transient */.Rc(`download ${where}`, {
        found: `${found}.`,
        next: 'Check the server and the proxies in between.',
    });
}
function received(sink) {
    return sink.size === 0 ? '' : ` after ${sink.size} bytes`;
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

/***/ 5614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ idTokenPermission),
/* harmony export */   g: () => (/* binding */ requestIdToken)
/* harmony export */ });
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1167);

/** What to add to a job so that it may ask GitHub for an identity. */
const idTokenPermission = 'Add to the job:\npermissions:\n  contents: read\n  id-token: write';
/** An identity token of this run for `audience`. Throws a Problem that names the missing permission. */
async function requestIdToken(audience, { idTokens }) {
    if (idTokens !== undefined)
        return idTokens.request(audience);
    throw new _release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .A('get an identity token of this job', {
        found: 'the job may not ask GitHub for one.',
        next: idTokenPermission,
    });
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
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(272);
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


/***/ }),

/***/ 6274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ versionInAddress),
/* harmony export */   Z: () => (/* binding */ nameIn)
/* harmony export */ });
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6436);

/** A name that an answer of a service gives, as records have it; undefined for anything else: the signature is made already. */
function nameIn(answer, ...path) {
    const found = (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(answer, ...path);
    return found !== undefined && /^[\x21-\x7e]{1,200}$/.test(found) ? found : undefined;
}
/** The version in the address of a key, if the service puts it there, as Google and Azure do. */
function versionInAddress(key) {
    const found = /\/(?:cryptoKeyVersions|versions)\/(\d+)$|^azurekms:\/\/[^/]+\/[^/]+\/([0-9a-f]{32})$/.exec(key);
    return found?.[1] ?? found?.[2];
}


/***/ })

};
