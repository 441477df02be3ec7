export const id = 324;
export const ids = [324];
export const modules = {

/***/ 5324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./packages/base/lib/files.js
var files = __webpack_require__(7451);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/base/lib/read-limited.js
var read_limited = __webpack_require__(73);
// EXTERNAL MODULE: ./packages/base/lib/problem.js
var problem = __webpack_require__(1167);
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
    /** Its place in the document. */
    at;
    constructor(message, at = '') {
        super(message);
        this.at = at;
    }
}
/**
 * Reads a whole document. `placeOf` gives the place of a value of a file (`policy.yaml, line 4`). Throws a Problem that says what does
 * not fit, and where.
 */
function shape_readShape(shape, value, what, next = 'Correct the file.', placeOf = () => what) {
    try {
        return shape(value, '');
    }
    catch (error) {
        if (!(error instanceof WrongShape))
            throw error;
        throw new problem/* Problem */.A(`read ${placeOf(error.at)}`, { found: error.message, next, cause: error });
    }
}
/** An object with these keys and no others. The error for an unknown key suggests the nearest known one. */
function object(fields) {
    return (value, at) => {
        if (!shape_isObject(value))
            throw wrong(at, value, 'a mapping');
        for (const key of Object.keys(value)) {
            if (!Object.hasOwn(fields, key))
                throw new WrongShape(`${place(at)} has the unknown key ${JSON.stringify(key)}${suggestion(key, Object.keys(fields))}.`, shape_join(at, key));
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
function shape_list(item, limit = 100_000) {
    return (value, at) => {
        if (!Array.isArray(value))
            throw wrong(at, value, 'a list');
        if (value.length > limit)
            throw new WrongShape(`${place(at)} has ${value.length} items, more than the ${limit} accepted.`, at);
        return value.map((one, index) => item(one, `${at}[${index}]`));
    };
}
/** Text that is not empty, of at most 65,536 characters. */
const shape_text = (value, at) => {
    if (typeof value !== 'string' || value.trim() === '')
        throw wrong(at, value, 'text');
    if (value.length > 65_536)
        throw new WrongShape(`${place(at)} is longer than 65536 characters.`, at);
    return value;
};
/** Text that matches a pattern. `what` describes it in the error. */
function shape_matching(pattern, what) {
    return (value, at) => {
        if (typeof value !== 'string' || !pattern.test(value))
            throw wrong(at, value, what);
        return value;
    };
}
/** A SHA-256 in lower-case hex. */
const hexDigest = shape_matching(/^[0-9a-f]{64}$/, '64 lower-case hexadecimal digits');
/** `true` or `false`. */
const shape_boolean = (value, at) => {
    if (typeof value !== 'boolean')
        throw wrong(at, value, 'true or false');
    return value;
};
/** A number from `min` to `max`. */
function shape_number(min, max) {
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
        : `${place(at)} is ${shown(value)}, which is not ${wanted}${near}.`, at);
}
function place(at) {
    return at === '' ? 'it' : JSON.stringify(at);
}
function shape_join(at, key) {
    return at === '' ? key : `${at}.${key}`;
}
/** True for a JSON object, or a mapping of YAML or TOML. */
function shape_isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function own(value, key) {
    return Object.hasOwn(value, key) ? value[key] : undefined;
}
function shown(value) {
    if (Array.isArray(value))
        return 'a list';
    if (shape_isObject(value))
        return 'a mapping';
    const json = JSON.stringify(value);
    return json.length > 80 ? `${json.slice(0, 77)}…"` : json;
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

// EXTERNAL MODULE: ./packages/base/lib/json.js
var lib_json = __webpack_require__(6436);
;// CONCATENATED MODULE: ./packages/evidence/lib/hardening/hardening-rules.js
const none = (what, of) => platform => {
    const { count, paths } = of(platform);
    const more = count > 3 ? ` and ${count - 3} more` : '';
    return count === 0 ? undefined : { fails: `has ${what}: ${paths.slice(0, 3).join(', ')}${more}` };
};
/** What a policy can require of images, by its word. */
const rules = {
    'non-root-user': ({ user }) => {
        if (user.uid === undefined)
            return { unknown: `runs as ${JSON.stringify(user.name)}, whose number is not known` };
        return user.uid === 0 ? { fails: 'runs as root' } : undefined;
    },
    'no-setuid': none('files that run as another user', ({ setuid }) => setuid),
    'no-capabilities': none('files with capabilities', ({ capabilities }) => capabilities),
    'no-shell': none('a shell', ({ shells }) => shells),
    'no-package-manager': none('a package manager', ({ packageManagers }) => packageManagers),
    'nothing-writable': platform => {
        const { user } = platform;
        if (user.uid === 0)
            return { fails: 'runs as root, who can write everywhere' };
        // Also if nobody knows the user: what everybody can write to is in the list.
        const listed = none('paths that its user can write to', ({ writable }) => writable)(platform);
        if (listed !== undefined || user.uid !== undefined)
            return listed;
        return { unknown: `runs as ${JSON.stringify(user.name)}, whose number is not known` };
    },
    'no-secrets': ({ secrets }) => {
        if (secrets === undefined)
            return { unknown: 'was not searched for secrets: trivy was not there' };
        const [first] = secrets;
        return first && { fails: `has what looks like a secret in ${first.path} (${first.rule})` };
    },
    healthcheck: ({ healthcheck }) => (healthcheck === 'set' ? undefined : { fails: 'has no HEALTHCHECK' }),
};
const hardeningRules = Object.keys(rules);
/** What is against the rules, and what nobody knows. */
function judgeHardening(documents, required) {
    const found = documents.flatMap(({ image, platforms }) => platforms.flatMap(one => required.map(rule => ({ rule, what: `the image ${image.name} (${one.platform})`, answer: rules[rule](one) }))));
    const ruling = (rule, what, end) => ({
        rule,
        text: `The policy requires ${rule}, but ${what} ${end}.`,
    });
    return {
        failures: found.flatMap(({ rule, what, answer }) => answer !== undefined && 'fails' in answer ? [ruling(rule, what, answer.fails)] : []),
        errors: found.flatMap(({ rule, what, answer }) => answer !== undefined && 'unknown' in answer ? [ruling(rule, what, answer.unknown)] : []),
    };
}
/** One platform in a sentence: who runs, and what is there that need not be. */
function hardeningText({ user, setuid, capabilities, shells, packageManagers, secrets, }) {
    const who = user.uid === 0 ? 'root' : user.name;
    const unneeded = [
        ...(shells.count > 0 ? ['a shell'] : []),
        ...(packageManagers.count > 0 ? ['a package manager'] : []),
        ...(setuid.count > 0 ? [`${setuid.count} setuid files`] : []),
        ...(capabilities.count > 0 ? [`${capabilities.count} files with capabilities`] : []),
    ];
    const looked = secrets === undefined
        ? '; nobody looked for secrets'
        : secrets.length > 0
            ? `; ${secrets.length} possible secrets`
            : '';
    return `runs as ${who}, ${unneeded.length === 0 ? 'without a shell, a package manager or setuid files' : `with ${unneeded.join(', ')}`}${looked}`;
}

// EXTERNAL MODULE: ./packages/base/lib/dates.js
var dates = __webpack_require__(5349);
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
    if (typeof value !== 'string' || !(0,dates/* isDay */.N)(value))
        throw wrong(at, value, 'a day such as 2027-06-30');
    return value;
};
const line = shape_matching(/^(?=.{1,500}$)[^\s\p{C}][^\p{C}\p{Zl}\p{Zp}]*$/u, 'one line of at most 500 characters');
const advisory_shape_name = shape_matching(/^(?=.{1,200}$)[^\s\p{C}][^\p{C}\p{Zl}\p{Zp}]*$/u, 'one line of at most 200 characters');
/** The names of an advisory are shown as links, so they have the exact form. */
const ghsaId = shape_matching(/^GHSA(?:-[23456789cfghjmpqrvwx]{4}){3}$/, 'an id like GHSA-jfh8-c2jp-5v3q');
const cveId = shape_matching(/^CVE-\d{4}-\d{4,19}$/, 'an id like CVE-2027-12345');
const versionText = (value, at) => {
    if (typeof value === 'number')
        throw new WrongShape(`"${at}" is a number: YAML reads 1.10 as 1.1. Put it in quotes.`, at);
    return advisory_shape_name(value, at);
};
const affectedPackage = object({
    ecosystem: oneOf(...ecosystems),
    name: advisory_shape_name,
    /** `>= 1.0.0, < 1.4.1` */
    affected: versionText,
    /** Version of the package with the fix. Defaults to the version of the release. */
    fixed: optional(versionText),
    functions: withDefault(shape_list(advisory_shape_name, 100), []),
});
const credit = object({
    login: shape_matching(/^[A-Za-z0-9][A-Za-z0-9-]{0,38}$/, 'the login of a user'),
    type: oneOf(...creditTypes),
});
const advisory = object({
    summary: line,
    description: shape_text,
    severity: oneOf(...advisorySeverities),
    /** The server computes the severity of it, if it is there. */
    cvss: optional(shape_matching(/^CVSS:[34]\.[01](?:\/[A-Za-z]{1,3}:[A-Za-z]{1,6}){4,40}$/, 'a vector like CVSS:3.1/AV:N/…')),
    /** Absent until the draft is made. */
    ghsa: optional(ghsaId),
    /** Absent until it was given. */
    cve: optional(cveId),
    cwes: withDefault(shape_list(shape_matching(/^CWE-\d{1,6}$/, 'a weakness like CWE-22'), 50), []),
    packages: shape_list(affectedPackage, 100),
    /** What somebody does who cannot update yet. */
    workaround: optional(shape_text),
    credits: withDefault(shape_list(credit, 100), []),
    /** The first day on which anybody may read about it, as agreed with those who reported it. */
    disclose: optional(day),
});
/** The whole file. */
const advisoriesShape = object({ advisories: shape_list(advisory, 100) });

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
    const { advisories } = shape_readShape(advisoriesShape, value, path, next, place);
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
    throw wrong(at, value, 'a time like 2026-01-31T12:00:00Z');
};
/** SHA-256 in hexadecimal, in lower case. */
const sha256Hex = (value, at) => shape_matching(/^[0-9a-fA-F]{64}$/, '64 hexadecimal digits')(value, at).toLowerCase();
/** An identifier of a vulnerability: one word. */
const vulnerabilityId = shape_matching(/^[^\s\p{C}]{2,200}$/u, 'the identifier of a vulnerability');
/** An object of which only these keys are read. Its format allows more, which change nothing of what a statement says. */
function having(fields) {
    const read = object(fields);
    return (value, at) => {
        const known = shape_isObject(value) ? Object.entries(value).filter(([key]) => Object.hasOwn(fields, key)) : undefined;
        return read(known === undefined ? value : Object.fromEntries(known), at);
    };
}
/** A list with at least one item. */
function some(shape) {
    return (value, at) => {
        const read = shape(value, at);
        if (read.length > 0)
            return read;
        throw new WrongShape(`${JSON.stringify(at)} is empty.`, at);
    };
}
/** Text of people. It may be empty, which says nothing. */
const vex_statement_words = (value, at) => (value === '' ? undefined : shape_text(value, at));
/** Reads a document of a format. The Problem names the document, the place in it, and the rule. */
function readDocument(shape, value, what, format) {
    const next = `Ask its author for a document that is valid ${format}.`;
    return shape_readShape(shape, value, what, next, at => (at === '' ? what : `${what}, at ${at}`));
}
/** Refuses more statements than are accepted. */
function bounded(statements, what) {
    const found = `it makes ${statements.length} statements, more than the ${mostStatements} accepted.`;
    return readDocument(() => {
        if (statements.length > mostStatements)
            throw new WrongShape(found);
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
        return shape_number(1, Number.MAX_SAFE_INTEGER)(value, at);
    throw wrong(at, value, 'a whole number from 1');
};
const digest = shape_matching(/^[0-9a-fA-F]{1,256}$/, 'hexadecimal digits');
const hashKinds = ['md5', 'sha1', 'sha-384', 'sha-512', 'sha3-224', 'sha3-256', 'sha3-384', 'sha3-512'];
const blakes = ['blake2s-256', 'blake2b-256', 'blake2b-512'];
const otherHashes = Object.fromEntries([...hashKinds, ...blakes].map(name => [name, optional(digest)]));
const named = {
    '@id': optional(shape_text),
    identifiers: optional(object({ purl: optional(shape_text), '@cpe22': optional(shape_text), '@cpe23': optional(shape_text) })),
    hashes: optional(object({ 'sha-256': optional(sha256Hex), ...otherHashes })),
};
const subcomponent = object(named);
const product = object({ ...named, subcomponents: optional(shape_list(subcomponent, 10_000)) });
const statement = object({
    '@id': optional(shape_text),
    version: optional(count),
    vulnerability: object({
        '@id': optional(shape_text),
        name: vulnerabilityId,
        description: optional(vex_statement_words),
        aliases: optional(shape_list(vulnerabilityId, 1000)),
    }),
    timestamp: optional(time),
    last_updated: optional(time),
    products: optional(shape_list(product, 10_000)),
    status: oneOf(...vexStatuses),
    supplier: optional(vex_statement_words),
    status_notes: optional(vex_statement_words),
    justification: optional(oneOf(...openVexJustifications)),
    impact_statement: optional(vex_statement_words),
    action_statement: optional(vex_statement_words),
    action_statement_timestamp: optional(time),
});
const consistent = (value, at) => {
    const read = statement(value, at);
    const wrongText = contradiction(read);
    if (wrongText === undefined)
        return read;
    throw new WrongShape(`${JSON.stringify(at)} says ${JSON.stringify(read.status)} ${wrongText}.`, at);
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
const openvex_document = object({
    '@context': oneOf(openVexContext),
    '@id': shape_text,
    author: shape_text,
    role: optional(vex_statement_words),
    timestamp: time,
    last_updated: optional(time),
    version: count,
    tooling: optional(vex_statement_words),
    supplier: optional(vex_statement_words),
    statements: some(shape_list(consistent, 10_000)),
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
function kind_recordOf(file, path, madeBy) {
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
const build_document_line = shape_matching(/^[^\p{Cc}\p{Cs}]{1,500}$/u, 'one line of text');
const build_document_words = shape_matching(/^[^\p{Cc}\p{Cs}]{0,4000}$/u, 'one line of text, or nothing');
const build_document_digest = shape_matching(/^sha256:[0-9a-f]{64}$/, '"sha256:" and 64 lower-case hexadecimal digits');
const path = (value, at) => {
    const text = shape_matching(safePath, 'a relative path with forward slashes')(value, at);
    if (text.length > pathLength)
        throw new WrongShape(`${JSON.stringify(at)} is longer than ${pathLength} characters.`);
    return text;
};
const directory = (value, at) => (value === '.' ? value : path(value, at));
const platform = (value, at) => {
    if (typeof value === 'string' && isPlatform(value))
        return value;
    throw wrong(at, value, 'a platform like linux/amd64');
};
const argument = (value, at) => {
    const name = shape_matching(/^[A-Za-z_][A-Za-z0-9_]{0,499}$/, 'the name of a build argument')(value, at);
    if (isBuilderArgument(name) || isProxyArgument(name))
        throw new WrongShape(`${JSON.stringify(at)} is ${name}, which is not an argument of the project.`);
    return name;
};
const whole = (value, at) => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
        throw wrong(at, value, 'a whole number from 0');
    return value;
};
const cause = object({ member: optional(build_document_line), field: build_document_line, cause: build_document_words });
const proven = { proof: oneOf(...proofs), causes: optional(shape_list(cause, 1000)) };
/** A directory that the build got besides its context: the wheels of the release and of its dependencies. */
const context = object({
    name: shape_matching(/^[a-z][a-z0-9._-]{0,99}$/, 'the name of a build context'),
    requirements: optional(path),
    files: shape_list(object({ path, sha256: hexDigest }), 10_000),
});
const build_document_image = object({
    dockerfile: path,
    context: build_document_line,
    platforms: shape_list(platform, 1000),
    buildArgs: shape_list(object({ name: argument, value: build_document_words }), 1000),
    annotations: optional(shape_list(object({ name: build_document_line, value: build_document_words }), 1000)),
    bases: shape_list(object({ reference: build_document_line, digest: build_document_digest, floating: optional(shape_boolean) }), 1000),
    network: optional(oneOf('none', 'default')),
    contexts: optional(shape_list(context, 100)),
    digest: build_document_digest,
    ...proven,
});
const shape = object({
    schema: oneOf(buildSchema),
    project: object({ name: build_document_line, version: build_document_line, directory }),
    source: object({
        commit: shape_matching(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'a full commit id'),
        commitTime: shape_matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, 'a time like 2026-01-31T12:00:00Z'),
    }),
    python: optional(object({ implementation: build_document_line, version: build_document_line, platform: build_document_line, zlib: optional(build_document_line) })),
    tools: shape_list(object({ name: build_document_line, version: build_document_line, sha256: optional(hexDigest) }), 10_000),
    requirements: optional(object({ from: build_document_line, sha256: hexDigest })),
    environment: object({
        SOURCE_DATE_EPOCH: whole,
        umask: optional(build_document_line),
        TZ: optional(build_document_line),
        LC_ALL: optional(build_document_line),
        CC: optional(build_document_line),
        sourcePath: optional(build_document_line),
    }),
    image: optional(build_document_image),
    artifacts: shape_list(object({
        path,
        sha256: hexDigest,
        size: whole,
        ...proven,
        normalised: optional(shape_list(object({ rule: build_document_line, before: optional(hexDigest) }), 1000)),
        from: optional(build_document_line),
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
    return shape_readShape(shape, (0,lib_json/* parseJson */.qF)(source, what), what, 'Make it again with build-python or build-container.');
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
        throw wrong(at, value, 'a whole number from 0');
    return value;
};
const range = (value, at) => {
    const [from, to, ...others] = shape_list(coverage_document_count)(value, at);
    if (from === undefined || to === undefined || others.length > 0 || from < 1 || to < from)
        throw wrong(at, value, 'the first and the last line of a range');
    return [from, to];
};
const counts = { lines: coverage_document_count, coveredLines: coverage_document_count, branches: coverage_document_count, coveredBranches: coverage_document_count };
const coverage_document_shape = object({
    version: oneOf(1),
    commit: shape_matching(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'a full commit id'),
    tool: object({ name: oneOf('coverage.py'), version: optional(shape_text) }),
    branches: shape_boolean,
    totals: object({ ...counts, percent: optional(shape_number(0, 100)) }),
    nothing: optional(shape_list(oneOf(...nothing_measured_nothingReasons), nothing_measured_nothingReasons.length)),
    files: shape_list(object({ path: shape_text, ...counts, missing: shape_list(range), importedBefore: optional(shape_boolean) })),
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
    const document = shape_readShape(coverage_document_shape, (0,lib_json/* parseJson */.qF)(source, what), what, next);
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
const approverShape = object({
    /** As `people` of the policy names the person. */
    name: shape_text,
    login: optional(shape_text),
    by: oneOf('environment', 'tag'),
    /** Absent for a tag. */
    environment: optional(shape_text),
});

;// CONCATENATED MODULE: ./packages/base/lib/is-sha256.js
// A file of its own: inputs are checked with it, and digest.ts needs node:crypto, which is slow to load.
/** True for 64 lower-case hexadecimal characters. */
function isSha256(text) {
    return /^[0-9a-f]{64}$/.test(text);
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
const gateId = shape_matching(/^[a-z][a-z0-9-]{0,49}(?::[a-z0-9][a-z0-9._-]{0,49})?$/, 'the name of a gate like signed-tag');
const sha256 = (value, at) => {
    if (typeof value === 'string' && isSha256(value))
        return value;
    throw wrong(at, value, 'a SHA-256 in lower-case hex');
};
const evidence = object({
    /** A call of an API (`GET /repos/acme/widget/rulesets`), a command, or the path of a file in the repository. */
    source: shape_text,
    /** Of the answer, the output or the file. Absent if there was none. */
    sha256: optional(sha256),
    /** When it was asked. Absent for a file of the commit. */
    time: optional(shape_matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, 'a time in UTC like 2027-01-31T12:00:00Z')),
});
/** What one gate found. docs/schema/gates.v1.json has the same rules. */
const gateRecord = object({
    gate: gateId,
    result: oneOf(...gateResults),
    /** What is there, in a sentence. */
    found: shape_text,
    /** What must be there, in a sentence. */
    wanted: shape_text,
    evidence: shape_list(evidence, 1000),
    /** Permissions that the token lacks, as a workflow writes them: `checks: read`. */
    needs: optional(shape_list(shape_text, 20)),
    /** Where somebody sees it or changes it. */
    link: optional(shape_matching(/^https?:\/\/\S+$/, 'an address')),
});

// EXTERNAL MODULE: ./node_modules/.pnpm/semver@7.8.6/node_modules/semver/functions/compare-build.js
var compare_build = __webpack_require__(9256);
// EXTERNAL MODULE: ./node_modules/.pnpm/semver@7.8.6/node_modules/semver/functions/parse.js
var parse = __webpack_require__(1817);
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
function parseVersion(text, scheme) {
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
        const [first, second] = [parseVersion(a, one), parseVersion(b, one)];
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
    throw wrong(at, value, 'true');
};
const commitId = shape_matching(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'a full commit id');
const gates_document_shape = object({
    schema: oneOf(gatesSchema),
    /** Web address of the repository. */
    repository: shape_text,
    commit: commitId,
    /** Absent if the tag is not known yet: a rehearsal of a project whose build computes its version. */
    tag: optional(shape_text),
    /** Id of the object of an annotated tag. Absent for a lightweight tag, and if it is not known. */
    tagObject: optional(commitId),
    version: optional(shape_text),
    /** Version of the release before. Absent if there is none; if it is not known, `type` is absent too. */
    previous: optional(shape_text),
    type: optional(oneOf(...releaseTypes)),
    /** True if it was made before the tag: what only the tag decides is open, so that nothing is refused by it. */
    rehearsal: optional(isTrue),
    /** The release policy in the repository, and who must agree if it changes, by CODEOWNERS. Absent if there is no such file. */
    policy: optional(object({ path: shape_text, owners: shape_list(shape_text, 1000) })),
    /** Web address of the run that looked. Absent outside of a run. */
    run: optional(shape_text),
    /** Absent if nobody signed the checklist off who may, and if it is not known. */
    approver: optional(approverShape),
    gates: shape_list(gateRecord, 1000),
});
/** Parses the document. `what` names it in errors. Throws a Problem. */
function parseGates(source, what) {
    return shape_readShape(gates_document_shape, (0,lib_json/* parseJson */.qF)(source, what), what, 'Make it again with check-release.');
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
const hardening_document_line = shape_matching(/^[^\p{Cc}\p{Cs}]{1,500}$/u, 'one line of text');
const hardening_document_words = shape_matching(/^[^\p{Cc}\p{Cs}]{0,500}$/u, 'one line of text, or nothing');
const hardening_document_digest = shape_matching(/^sha256:[0-9a-f]{64}$/, '"sha256:" and 64 lower-case hexadecimal digits');
const hardening_document_path = shape_matching(/^\/[^\p{Cc}\p{Cs}]{0,4095}$/u, 'an absolute path');
const hardening_document_whole = (value, at) => {
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0)
        return value;
    throw wrong(at, value, 'a whole number from 0');
};
const paths = object({ count: hardening_document_whole, paths: shape_list(hardening_document_path, mostPaths) });
const secret = object({
    path: hardening_document_line,
    line: hardening_document_whole,
    rule: hardening_document_line,
    severity: hardening_document_line,
});
const hardening_document_platform = object({
    platform: hardening_document_line,
    digest: hardening_document_digest,
    user: object({ name: hardening_document_words, uid: optional(hardening_document_whole) }),
    setuid: paths,
    capabilities: paths,
    shells: paths,
    packageManagers: paths,
    writable: paths,
    healthcheck: oneOf('absent', 'disabled', 'set'),
    secrets: optional(shape_list(secret, 10_000)),
    size: hardening_document_whole,
    layers: shape_list(object({ digest: hardening_document_digest, size: hardening_document_whole, unpacked: hardening_document_whole, files: hardening_document_whole, createdBy: hardening_document_words }), 1000),
});
const hardening_document_shape = object({
    schema: oneOf(hardeningSchema),
    image: object({ name: hardening_document_line, digest: hardening_document_digest }),
    detector: optional(object({ name: hardening_document_line, version: hardening_document_line })),
    platforms: shape_list(hardening_document_platform, 100),
});
/** The bytes of `hardening.json`. Throws a Problem if the document is not one. */
function renderHardening(document) {
    const platforms = [...document.platforms].sort((a, b) => byBytes(a.platform, b.platform));
    return renderJson(readShape(hardening_document_shape, { ...document, platforms }, 'the hardening report', 'This is a defect of release-tools.'));
}
/** Parses `hardening.json`. `what` names it in errors. Throws a Problem. */
function parseHardening(source, what) {
    return shape_readShape(hardening_document_shape, (0,lib_json/* parseJson */.qF)(source, what), what, 'Build the image again with build-container.');
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
const manifestName = 'manifest.yaml';
const manifestBundleName = 'manifest.yaml.sigstore.json';
const sumsName = 'SHA256SUMS';
/** The index of releases as a page for people and programs: the current one, and the copy of earlier releases in each release. */
const indexName = 'index.yaml';
/** Files of a release directory that its manifest cannot list: itself, its signature, and the digests of both. */
const unlisted = [manifestName, manifestBundleName, sumsName];
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
const entry_shape_line = shape_matching(/^[^\p{C}\p{Zl}\p{Zp}]{1,500}$/u, 'one line of at most 500 characters');
const entry_shape_day = (value, at) => {
    if (typeof value !== 'string' || !(0,dates/* isDay */.N)(value))
        throw wrong(at, value, 'a day such as 2027-06-30');
    return value;
};
/** What a target says of a release beside its length and digest. */
const customShape = object({
    project: entry_shape_line,
    version: entry_shape_line,
    tag: entry_shape_line,
    commit: shape_matching(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'the id of a commit'),
    date: shape_matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, 'a time in UTC'),
    state: oneOf('supported', 'superseded', 'end-of-support', 'yanked'),
    reason: optional(entry_shape_line),
    successor: optional(entry_shape_line),
    until: optional(entry_shape_day),
    advisories: optional(shape_list(entry_shape_line, 1000)),
    fixes: optional(shape_list(object({ id: entry_shape_line, affected: entry_shape_line }), 1000)),
});
/** A release as the index lists it. */
const entryShape = (value, at) => {
    const { manifest, size, ...custom } = (value ?? {});
    const sized = object({ manifest: hexDigest, size: shape_number(0, Number.MAX_SAFE_INTEGER) })({ manifest, size }, at);
    return { ...customShape(custom, at), ...sized };
};

;// CONCATENATED MODULE: ./packages/evidence/lib/release-index/index-document.js



/** Names the format of index.yaml. */
const indexSchema = 'https://github.com/org/release-tools/blob/v1/docs/schema/release-index.v1.json';
/** More releases than any project has. */
const mostReleases = 100_000;
// docs/schema/release-index.v1.json has the same rules.
const documentShape = object({
    schema: oneOf(indexSchema),
    repository: shape_text,
    version: shape_number(1, Number.MAX_SAFE_INTEGER),
    releases: shape_list(entryShape, mostReleases),
});
/** Reads an index.yaml that somebody vouches for: it is not signed by itself. `what` names it in the Problem that is thrown if it is none. */
function parseIndex(content, what) {
    const { repository, version, releases } = shape_readShape(documentShape, parseYaml(content, what), what);
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
function parsePurl(text) {
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
    if (!shape_isObject(document))
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
        if (value !== undefined && !shape_isObject(value))
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
    return parsePurl(purl)?.type ?? '';
}
function licencesOf(component) {
    const names = (0,lib_json/* listAt */.gT)(component, 'licenses').map(choice => (0,lib_json/* textAt */.$6)(choice, 'expression') ?? (0,lib_json/* textAt */.$6)((0,lib_json.at)(choice, 'license'), 'id') ?? (0,lib_json/* textAt */.$6)((0,lib_json.at)(choice, 'license'), 'name'));
    return [...new Set(names.filter(name => name !== undefined))].filter(name => name !== '');
}

// EXTERNAL MODULE: ./packages/evidence/lib/findings/severity.js
var findings_severity = __webpack_require__(6852);
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
    if (typeof value === 'string' && (0,dates/* isDay */.N)(value))
        return value;
    throw wrong(at, value, 'a day like 2027-01-31');
};
/** A package URL, with or without a version. */
const purl = (value, at) => {
    if (typeof value === 'string' && parsePurl(value) !== undefined)
        return value;
    throw wrong(at, value, 'a package URL like pkg:pypi/jinja2@3.1.2');
};
const scopeFields = object({
    name: optional(shape_text),
    kind: optional(oneOf(...targetKinds)),
    platform: optional(shape_matching(/^[a-z0-9]+\/[a-z0-9_]+(?:\/[a-z0-9_.]+)?$/, 'a platform like linux/amd64')),
});
/** The targets that an exception is for: those that agree with every key. */
const scope = (value, at) => {
    const read = scopeFields(value, at);
    if (Object.keys(read).length > 0)
        return read;
    throw new WrongShape(`"${at}" has none of name, kind and platform, so that it limits nothing.`, at);
};
const exception = object({
    id: shape_matching(/^[A-Za-z][A-Za-z0-9:._-]{2,99}$/, 'an identifier like CVE-2026-12345'),
    purl: optional(purl),
    target: optional(scope),
    reason: shape_text,
    owner: optional(shape_text),
    expires: vulnerability_rules_day,
});
const severityList = shape_list(oneOf(...findings_severity/* severities */.gO), findings_severity/* severities */.gO.length);
const wholeDays = (value, at) => {
    if (Number.isInteger(value))
        return shape_number(1, 3650)(value, at);
    throw wrong(at, value, 'a whole number from 1 to 3650');
};
const repositoryPath = shape_matching(/^(?![./\\]*\/)(?!.*(?:^|\/)\.{1,2}(?:\/|$))[^\\\p{C}]{1,400}[^/\\\p{C}]$/u, 'a path from the root of the repository, like .github/vex.openvex.json');
/** The release has all of them in one directory. */
const vexFiles = (value, at) => {
    const paths = shape_list(repositoryPath, 100)(value, at);
    const names = paths.map(path => (0,external_node_path_.basename)(path));
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice === undefined)
        return paths;
    throw new WrongShape(`${JSON.stringify(at)} has two files of the name ${JSON.stringify(twice)}. Give them different names.`, at);
};
/** `vulnerabilities`: which findings fail a release. */
const vulnerabilityRules = object({
    fail: withDefault(severityList, ['HIGH', 'CRITICAL']),
    'known-exploited': optional(oneOf('fail', 'report')),
    epss: optional(object({ 'fail-above': shape_number(0, 1) })),
    'only-fixable': withDefault(shape_boolean, false),
    'fail-after-days': optional(wholeDays),
    'allow-unknown': optional(shape_boolean),
    baseline: optional(oneOf('new', 'pull-requests')),
    'allow-unjudged': withDefault(shape_boolean, false),
    exceptions: withDefault(shape_list(exception, 10_000), []),
    vex: optional(object({ files: vexFiles, scope: optional(oneOf(...vexScopes)) })),
});
/** `tools`: what only builds or tests is on no machine of a user, so that by default its findings are warnings. */
const toolRules = object({ fail: withDefault(severityList, []) });

;// CONCATENATED MODULE: ./packages/evidence/lib/gates/security-report.js



// docs/schema/security-report.v1.json has the same rules.
/** What people looked for. A penetration test attacks what runs; a security review reads design and code. */
const securityReportKinds = ['penetration-test', 'security-review'];
/** What became of a finding. `accepted`: somebody decided to live with it, and says why. */
const findingStates = ['open', 'fixed', 'accepted'];
const findingFields = object({
    id: shape_matching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,49}$/, 'a name like PT-1'),
    title: shape_text,
    severity: oneOf(...findings_severity/* severities */.gO),
    state: oneOf(...findingStates),
    /** Why it is accepted. */
    reason: optional(shape_text),
    /** The last day on which it is accepted. */
    expires: optional(vulnerability_rules_day),
});
const finding = (value, at) => {
    const read = findingFields(value, at);
    const isAccepted = read.state === 'accepted';
    if (isAccepted && read.reason === undefined)
        throw new WrongShape(`${JSON.stringify(at)} is accepted and has no "reason".`, at);
    if (isAccepted || (read.reason === undefined && read.expires === undefined))
        return read;
    throw new WrongShape(`${JSON.stringify(at)} is ${read.state}; only an accepted one has "reason" and "expires".`, at);
};
/** A list that is not empty. */
function security_report_some(many) {
    return (value, at) => {
        const read = many(value, at);
        if (read.length > 0)
            return read;
        throw new WrongShape(`${JSON.stringify(at)} is empty.`, at);
    };
}
const security_report_path = (value, at) => {
    if (typeof value === 'string' && paths_isSafePath(value))
        return value;
    throw new WrongShape(`${JSON.stringify(at)} must be a path in the repository.`, at);
};
const security_report_shape = object({
    kind: oneOf(...securityReportKinds),
    /** The version that was looked at. */
    version: shape_text,
    /** The last day of the work. */
    date: vulnerability_rules_day,
    /** Who did it. */
    by: security_report_some(shape_list(object({ name: shape_text, organisation: optional(shape_text) }), 100)),
    /** What was looked at, and what was not. */
    scope: shape_text,
    /** The whole report: its digest, and its path if it is in the repository. */
    report: optional(object({ file: optional(security_report_path), sha256: hexDigest })),
    findings: withDefault(shape_list(finding, 1000), []),
});
/** Parses a report, in YAML or JSON. `what` names it in errors. Throws a Problem. */
function parseSecurityReport(source, what) {
    const next = 'Correct it as https://github.com/org/release-tools/blob/v1/docs/schema/security-report.v1.json describes it.';
    const report = shape_readShape(security_report_shape, parseYaml(source, what), what, next);
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

;// CONCATENATED MODULE: ./packages/evidence/lib/events/signing-event.js

// docs/schema/signing-event.v1.json has the same rules. A test checks that both refuse the same broken records.
/** The value of `schema`, and the `$id` of the JSON Schema. */
const signingEventSchema = 'https://github.com/org/release-tools/blob/v1/docs/schema/signing-event.v1.json';
/** What can be signed. `attestation` is every statement that is not about images or models as a whole. */
const signedKinds = ['image', 'file', 'attestation', 'model'];
/** More signatures than a release makes. */
const mostEvents = 10_000;
const signing_event_line = shape_matching(/^[^\p{Cc}\p{Cs}]{1,2000}$/u, 'one line of text');
const longHex = shape_matching(/^[0-9a-f]{40,128}$/, '40 to 128 lower-case hexadecimal digits');
const signing_event_time = shape_matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z$/, 'a time like 2026-01-31T12:00:00Z');
const digits = shape_matching(/^\d{1,20}$/, 'a whole number as text');
/** Names with values, at most 50. */
function signing_event_named(value) {
    return (found, at) => {
        if (!shape_isObject(found))
            throw wrong(at, found, 'a mapping');
        const names = Object.keys(found).sort(files/* byBytes */.bg);
        if (names.length > 50 || names.some(name => !/^[\w.-]{1,100}$/.test(name)))
            throw new WrongShape(`${JSON.stringify(at)} has more than 50 names, or a name that is none.`, at);
        return Object.fromEntries(names.map(name => [name, value(found[name], `${at}.${name}`)]));
    };
}
const signers = {
    key: object({ kind: oneOf('key'), sha256: hexDigest }),
    identity: object({
        kind: oneOf('identity'),
        identity: signing_event_line,
        issuer: signing_event_line,
        certificate: optional(object({ sha256: hexDigest, serialNumber: shape_matching(/^[0-9a-f]{1,64}$/, 'hexadecimal digits') })),
    }),
    openpgp: object({
        kind: oneOf('openpgp'),
        fingerprint: shape_matching(/^[0-9A-F]{40,64}$/, 'a fingerprint in upper-case hex'),
        primary: shape_matching(/^[0-9A-F]{40,64}$/, 'a fingerprint in upper-case hex'),
    }),
};
const signer = (value, at) => {
    const kind = oneOf('key', 'identity', 'openpgp')(shape_isObject(value) ? value.kind : undefined, `${at}.kind`);
    return signers[kind](value, at);
};
const logEntry = object({
    url: optional(signing_event_line),
    logId: shape_matching(/^[0-9a-f]{8,128}$/, '8 to 128 lower-case hexadecimal digits'),
    index: digits,
    kind: signing_event_line,
    integratedTime: optional(signing_event_time),
    bodySha256: optional(hexDigest),
    leafHash: optional(hexDigest),
});
const service = object({
    name: signing_event_line,
    key: signing_event_line,
    keyVersion: optional(signing_event_line),
    login: optional(signing_event_named(signing_event_line)),
    session: optional(object({
        caller: optional(signing_event_line),
        accessor: optional(signing_event_line),
        loginRequestId: optional(signing_event_line),
        entityId: optional(signing_event_line),
        namespace: optional(signing_event_line),
    })),
});
/** The run of a signature, and of what else an audit log tells. */
const eventRunShape = object({
    server: signing_event_line,
    repository: signing_event_line,
    id: optional(signing_event_line),
    attempt: optional(signing_event_line),
    job: optional(signing_event_line),
    workflow: optional(signing_event_line),
    ref: signing_event_line,
    commit: signing_event_line,
});
/** The rules of one record. */
const signingEventShape = object({
    schema: oneOf(signingEventSchema),
    time: signing_event_time,
    kept: optional(shape_boolean),
    dryRun: optional(shape_boolean),
    kind: oneOf(...signedKinds),
    predicateType: optional(signing_event_line),
    subjects: shape_list(object({ name: optional(signing_event_line), digest: signing_event_named(longHex) }), 100_000),
    signer,
    signature: object({ sha256: hexDigest, name: optional(signing_event_line) }),
    signed: optional(object({ algorithm: oneOf('sha256', 'sha384', 'sha512'), digest: longHex })),
    log: shape_list(logEntry, 8),
    timestamps: shape_list(object({ time: signing_event_time, authority: optional(signing_event_line) }), 8),
    service: optional(service),
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
        const event = shape_readShape(signingEventShape, (0,lib_json/* parseJson */.qF)(one, place), place, next);
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
function push_timeOf({ record }) {
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
    return push_lapsed(`the push at ${push_timeOf({ record })} was recorded at ${at}, more than ${mostDelay} hours apart.`);
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
        why: `the ruleset ${id} with the rule “${type}” was changed at ${updatedAt}, and the push was at ${push_timeOf(push)}.`,
    };
}
/** The parameters of a rule, by name; none if it is not a mapping. */
function parametersOf({ parameters }) {
    try {
        const read = parameters === undefined ? undefined : (0,lib_json/* parseJson */.qF)(parameters, 'the parameters of a rule');
        return shape_isObject(read) ? read : {};
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
        if (!shape_isObject(one))
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
const commit = shape_matching(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'a full commit id');
const sentences = shape_list(shape_text, 1000);
const control = object({
    control: oneOf(...branchControls, 'tags'),
    state: oneOf('held', 'lapsed', 'unknown'),
    detail: shape_text,
    since: optional(object({ commit, time: shape_text })),
    bridged: optional(sentences),
});
const source_document_shape = object({
    schema: oneOf(sourceSchema),
    repository: shape_text,
    commit,
    tag: shape_text,
    branch: optional(shape_text),
    /** The commit of the release before. Absent if there is none, or if nobody knows. */
    previous: optional(commit),
    previousUnknown: optional(shape_text),
    level: oneOf(1, 2, 3, 4),
    refs: sentences,
    pushes: shape_number(0, 1_000_000),
    controls: shape_list(control, branchControls.length + 1),
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
    return shape_readShape(source_document_shape, (0,lib_json/* parseJson */.qF)(source, what), what, 'Make it again with assemble-release.');
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
const tests_document_line = shape_matching(/^[\s\S]{0,4000}$/, 'text of at most 4000 characters');
const tests_document_count = shape_number(0, most);
const totals = object({ total: tests_document_count, passed: tests_document_count, failed: tests_document_count, error: tests_document_count, skipped: tests_document_count });
const tests_document_shape = object({
    version: oneOf(1),
    commit: shape_matching(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'a full commit id'),
    totals,
    pythons: optional(shape_list(object({
        name: tests_document_line,
        python: tests_document_line,
        totals,
        requirements: optional(object({ from: tests_document_line, pinned: shape_boolean })),
    }), 1000)),
    tests: shape_list(object({
        name: tests_document_line,
        classname: tests_document_line,
        path: optional(shape_text),
        outcome: oneOf('passed', 'failed', 'error', 'skipped'),
        message: optional(tests_document_line),
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
    const document = shape_readShape(tests_document_shape, (0,lib_json/* parseJson */.qF)(source, what), what, next);
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

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/cannot-check.js

/**
 * Something that a check needs is missing (a trusted root, the key of a log), so its result is not known. Any other Problem of a
 * check means that the check failed.
 */
class CannotCheck extends problem/* Problem */.A {
}
/** The error if something is missing that the check of a signature needs. */
function cannotCheck(found, next = 'Give the trusted root of the Sigstore instance that it was made with.', cause) {
    return new CannotCheck('check the signature', { found, next, cause });
}

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
        throw unusable(`it is not an in-toto statement (${statementTypes.join(' or ')}) with subjects and a predicate type.`);
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
    if (!shape_isObject(value))
        return false;
    const { _type, subject, predicateType } = value;
    return (statementTypes.some(type => type === _type) &&
        typeof predicateType === 'string' &&
        Array.isArray(subject) &&
        subject.length > 0 &&
        subject.every(isSubject));
}
function isSubject(value) {
    if (!shape_isObject(value) || !shape_isObject(value.digest))
        return false;
    const digests = Object.values(value.digest);
    return digests.length > 0 && digests.every(digest => typeof digest === 'string');
}
function unusable(found) {
    return new problem/* Problem */.A('read the attestation', {
        found,
        next: 'Check that the bundle belongs to this file.',
    });
}
function statement_unknown(found) {
    return new CannotCheck('read the attestation', {
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
const package_status_line = shape_matching(/^[\s\S]{0,4000}$/, 'text of at most 4000 characters');
/** The most packages of one target about which an index is asked. */
const mostPackages = 5000;
/** `packageStatus` of docs/schema/findings.v1.json. */
const packageStatuses = object({
    index: shape_text,
    asked: shape_matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, 'a time like 2026-01-31T12:00:00Z'),
    error: optional(package_status_line),
    packages: shape_list(object({
        name: shape_text,
        version: shape_text,
        listed: optional(shape_boolean),
        yanked: optional(shape_boolean),
        reason: optional(package_status_line),
        status: oneOf(...projectStatuses),
        digests: oneOf(...digestResults),
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
        severity: (0,findings_severity/* parseSeverity */.lv)((0,lib_json/* textAt */.$6)(vulnerability, 'severity')),
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
        severity: cvss === undefined ? wordsOf(id, records) : (0,findings_severity/* ofScore */.qf)(cvss),
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
    const known = words.map(word => (0,findings_severity/* parseSeverity */.lv)(word?.toUpperCase() === 'MODERATE' ? 'MEDIUM' : word));
    return known.reduce((worst, one) => ((0,findings_severity/* rank */.Tm)(one) > (0,findings_severity/* rank */.Tm)(worst) ? one : worst), 'UNKNOWN');
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
function sameDistribution(one, other) {
    return one === other || families.get(one)?.includes(other) === true || families.get(other)?.includes(one) === true;
}
/**
 * True if the qualifiers `distro` of two purls do not contradict each other. Syft writes the version of os-release (`debian-12`),
 * trivy that of /etc/debian_version (`debian-12.9`), and for Alpine only the version (`3.19.1`). What a purl does not say
 * contradicts nothing.
 */
function sameRelease(one, other) {
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
    const purl = found.purl === undefined ? undefined : parsePurl(found.purl);
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
function package_identity_packageKey(identity) {
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
        const purl = text === undefined || (0,lib_json/* textAt */.$6)(one, 'type') === 'file' ? undefined : parsePurl(text);
        return purl === undefined ? [] : [report_fields_packageOf(scanner, { ...purl, purl: text })];
    });
}
/** Tells whether a package, in any spelling, is one of these. */
function membersOf(packages) {
    const keyOf = (found) => package_identity_packageKey(package_identity_identityOf(found));
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
    if (!shape_isObject(scanned))
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
    const severity = (0,findings_severity/* parseSeverity */.lv)((0,lib_json/* textAt */.$6)(vulnerability, 'severity', 'cvssv3', 'base_severity'));
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
        severity: (0,findings_severity/* parseSeverity */.lv)((0,lib_json/* textAt */.$6)(vulnerability, 'Severity')),
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
const findings_document_line = shape_matching(/^[\s\S]{0,4000}$/, 'text of at most 4000 characters');
const findings_document_digest = shape_matching(/^sha256:[0-9a-f]{64}$/, '"sha256:" and 64 lower-case hexadecimal digits');
const severity = oneOf(...findings_severity/* severities */.gO);
const findings_document_time = shape_matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/, 'a time like 2026-01-31T12:00:00Z');
const findings_document_count = shape_number(0, Number.MAX_SAFE_INTEGER);
const fix = object({ state: oneOf(...fixStates), versions: shape_list(findings_document_line, 1000) });
const opinion = object({
    scanner: oneOf(...scannerNames),
    id: shape_text,
    severity,
    source: shape_text,
    fix,
    title: optional(findings_document_line),
    url: optional(findings_document_line),
    cvss: optional(shape_number(0, 10)),
    epss: optional(shape_number(0, 1)),
    knownExploited: optional(shape_boolean),
    published: optional(findings_document_time),
});
const findings_document_finding = object({
    id: shape_text,
    aliases: shape_list(shape_text, 1000),
    package: object({
        name: shape_text,
        version: findings_document_line,
        type: findings_document_line,
        purl: optional(shape_text),
        otherDistributions: optional(shape_list(shape_text, 10)),
    }),
    severity,
    fix,
    locations: shape_list(findings_document_line),
    opinions: shape_list(opinion, 1000),
    epss: optional(shape_number(0, 1)),
    knownExploited: optional(shape_boolean),
    since: optional(findings_document_time),
    unseen: optional(shape_list(oneOf(...scannerNames), 10)),
    disagreement: optional(oneOf('severity', 'presence')),
});
const database = object({
    version: optional(shape_text),
    built: optional(shape_text),
    source: optional(shape_text),
    feeds: optional(object({ epss: optional(findings_document_time), knownExploited: optional(findings_document_time) })),
    digest: optional(findings_document_digest),
    unused: optional(shape_boolean),
    sample: optional(shape_boolean),
});
const scanner = object({
    name: oneOf(...scannerNames),
    version: shape_text,
    sha256: optional(hexDigest),
    status: oneOf('ok', 'error'),
    database,
    error: optional(findings_document_line),
});
const target = object({
    kind: oneOf(...targetKinds),
    name: shape_text,
    path: optional(shape_text),
    platform: optional(shape_text),
    digest: optional(findings_document_digest),
});
const findings_document_counts = object({ UNKNOWN: findings_document_count, NEGLIGIBLE: findings_document_count, LOW: findings_document_count, MEDIUM: findings_document_count, HIGH: findings_document_count, CRITICAL: findings_document_count });
const feed = object({
    sha256: hexDigest,
    date: findings_document_time,
    version: optional(shape_text),
});
const baseline = object({
    kind: oneOf(...baselineKinds),
    name: shape_text,
    scanned: optional(findings_document_time),
    error: optional(findings_document_line),
});
const findings_document_shape = object({
    schema: oneOf(findings_findingsSchema),
    target,
    scanned: findings_document_time,
    scanners: shape_list(scanner, 10),
    unjudged: optional(shape_list(findings_document_line)),
    feeds: optional(object({ epss: optional(feed), knownExploited: optional(feed) })),
    packageStatus: optional(packageStatuses),
    baseline: optional(baseline),
    summary: object({ total: findings_document_count, severities: findings_document_counts, fixable: findings_document_count, disagreements: findings_document_count }),
    findings: shape_list(findings_document_finding),
});
/** Parses `vulnerabilities.json`. `what` names it in errors. Throws a Problem. */
function parseFindings(source, what) {
    return shape_readShape(findings_document_shape, (0,lib_json/* parseJson */.qF)(source, what), what, 'Regenerate it with scan-image.');
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

// EXTERNAL MODULE: ./packages/base/lib/limits.js
var lib_limits = __webpack_require__(8562);
;// CONCATENATED MODULE: ./packages/evidence/lib/vex/csaf-products.js


const hash = (value, at) => {
    const read = having({ algorithm: shape_text, value: shape_matching(/^[0-9a-fA-F]{32,}$/, 'hexadecimal digits') })(value, at);
    const isSha256 = read.algorithm.toLowerCase() === 'sha256';
    return { algorithm: read.algorithm, value: isSha256 ? sha256Hex(read.value, `${at}.value`) : read.value };
};
const helper = having({
    purl: optional(shape_matching(/^pkg:\S+$/, 'a package URL')),
    hashes: optional(shape_list(having({ file_hashes: shape_list(hash, 1000) }), 1000)),
});
const csaf_products_fullName = having({ name: shape_text, product_id: shape_text, product_identification_helper: optional(helper) });
const branch = (value, at) => having({ category: shape_text, name: shape_text, product: optional(csaf_products_fullName), branches: optional(shape_list(branch)) })(value, at);
const relationship = having({
    category: shape_text,
    full_product_name: csaf_products_fullName,
    product_reference: shape_text,
    relates_to_product_reference: shape_text,
});
const productTree = having({
    branches: optional(shape_list(branch)),
    full_product_names: optional(shape_list(csaf_products_fullName)),
    relationships: optional(shape_list(relationship)),
    product_groups: optional(shape_list(having({ group_id: shape_text, product_ids: shape_list(shape_text) }))),
});
/** Reads what ids stand for. Throws WrongShape if one is defined twice, or a relationship names one that is not there. */
function productsOf(tree) {
    const byId = new Map();
    const find = (id, at) => {
        const found = byId.get(id);
        if (found !== undefined)
            return found;
        throw new WrongShape(`${JSON.stringify(at)} names the product ${JSON.stringify(id)}, which product_tree does not define.`, at);
    };
    const add = (id, product, at) => {
        if (byId.has(id))
            throw new WrongShape(`product_tree defines the product ${JSON.stringify(id)} twice.`, at);
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
        throw new WrongShape(`${JSON.stringify(at)} names the group ${JSON.stringify(id)}, which product_tree does not define.`, at);
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
const ids = optional(shape_list(shape_text));
const whose = { product_ids: ids, group_ids: ids };
const details = having({ category: shape_text, details: shape_text, ...whose });
const vulnerability = having({
    cve: optional(shape_matching(/^CVE-\d{4}-\d{4,}$/, 'an identifier like CVE-2026-12345')),
    ids: optional(shape_list(having({ system_name: shape_text, text: shape_text }), 1000)),
    product_status: optional(having(Object.fromEntries(groups.map(name => [name, ids])))),
    flags: optional(shape_list(having({ label: oneOf(...labels), ...whose }))),
    threats: optional(shape_list(details)),
    remediations: optional(shape_list(details)),
});
const csaf_document = having({
    category: oneOf(vex, 'csaf_security_advisory'),
    csaf_version: oneOf('2.0'),
    publisher: having({ category: shape_text, name: shape_text, namespace: shape_matching(/^[a-z][a-z0-9+.-]*:\S+$/i, 'a URI') }),
    title: shape_text,
    tracking: having({
        id: shape_text,
        status: oneOf('draft', 'interim', 'final'),
        version: shape_text,
        initial_release_date: time,
        current_release_date: time,
        revision_history: some(shape_list(having({ date: time, number: shape_text, summary: shape_text }))),
    }),
});
const csaf_shape = having({ document: csaf_document, product_tree: productTree, vulnerabilities: some(shape_list(vulnerability, 10_000)) });
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
        throw new WrongShape(`${JSON.stringify(at)} has neither cve nor ids.`, at);
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
                throw new WrongShape(`${JSON.stringify(at)} ${says}.`, `${at}.product_status`);
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
            throw new WrongShape(`${JSON.stringify(at)} says that the product ${JSON.stringify(id)} is not affected, without a flag or a threat of the category "impact".`, at);
        return { ...(justification && { justification }), ...(impact && { detail: impact }) };
    }
    const remedy = about(one.remediations)?.details;
    if (status === 'affected' && remedy === undefined && whole.document.category === vex)
        throw new WrongShape(`${JSON.stringify(at)} says that the product ${JSON.stringify(id)} is affected, without a remediation.`, at);
    return remedy === undefined ? {} : { detail: remedy };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/vex/cyclonedx-refs.js



const cyclonedx_refs_hash = (value, at) => {
    const read = having({ alg: shape_text, content: shape_text })(value, at);
    return read.alg === 'SHA-256' ? sha256Hex(read.content, `${at}.content`) : undefined;
};
const component = (value, at) => having({
    'bom-ref': optional(shape_text),
    purl: optional(shape_text),
    hashes: optional(shape_list(cyclonedx_refs_hash, 1000)),
    components: optional(shape_list(component)),
})(value, at);
/** `urn:cdx:SERIAL/VERSION#REF`: a component of another document. Its reference is, in all that we write, its package URL. */
const bomLink = /^(urn:cdx:[0-9a-f-]{36}\/[1-9]\d*)(?:#(.+))?$/i;
/** What is affected, as statements name it. Throws WrongShape for a reference to nothing. */
function cyclonedx_refs_productsOf({ ref, versions, at }, refs) {
    const [, bom, fragment] = bomLink.exec(ref) ?? [];
    const found = refs.get(ref) ?? (bom === undefined ? undefined : linked(bom.toLowerCase(), fragment));
    if (found === undefined)
        throw new WrongShape(`${JSON.stringify(`${at}.ref`)} is ${JSON.stringify(ref.slice(0, 200))}, which is neither a component of the document nor a BOM-Link.`, `${at}.ref`);
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
    const purl = parsePurl(name);
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
            throw new WrongShape(`it has the bom-ref ${JSON.stringify(ref)} twice.`, 'components');
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
    state: optional(oneOf(...Object.keys(cyclonedx_vex_statusOf))),
    justification: optional(oneOf(...justifications)),
    detail: optional(vex_statement_words),
    firstIssued: optional(time),
    lastUpdated: optional(time),
});
const cyclonedx_vex_vulnerability = having({
    id: vulnerabilityId,
    references: optional(shape_list(having({ id: vulnerabilityId }), 1000)),
    analysis: optional(analysis),
    affects: optional(shape_list(having({ ref: shape_text, versions: optional(shape_list(having({ version: optional(shape_text), range: optional(shape_text) }), 1000)) }))),
});
const cyclonedx_vex_shape = having({
    bomFormat: oneOf('CycloneDX'),
    specVersion: oneOf('1.4', '1.5', '1.6', '1.7'),
    version: optional(shape_number(1, Number.MAX_SAFE_INTEGER)),
    metadata: optional(having({ timestamp: optional(time), component: optional(component) })),
    components: optional(shape_list(component)),
    vulnerabilities: some(shape_list(cyclonedx_vex_vulnerability, 10_000)),
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
        throw new WrongShape('no vulnerability in it has an analysis with a state.', 'vulnerabilities');
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
        throw new WrongShape(`${JSON.stringify(at)} has no time, and neither has the document.`, at);
    if (state === 'not_affected' && justification === undefined && detail === undefined)
        throw new WrongShape(`${JSON.stringify(at)} says "not_affected" without a justification or a detail.`, at);
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
        throw new WrongShape(`${JSON.stringify(at)} has no affects.`, `${at}.affects`);
    return affects.map(({ ref, versions }, index) => {
        const place = `${at}.affects[${index}]`;
        if (versions?.some(({ version }) => version === undefined))
            throw new WrongShape(`${JSON.stringify(place)} names versions by a range. Only single versions are read.`, place);
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
function vex_vexPath(path) {
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

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/approvals.js


// The key of a policy about what a person accepts into a release. docs/schema/policy.v1.json has the same rules.
const approval = object({
    purl: purl,
    /** Of the archive or image: only these bytes are accepted. */
    digest: shape_matching(/^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/, 'a digest like sha256: and 64 lower-case hexadecimal digits'),
    /** The name of one of `people`. */
    by: shape_text,
    reason: shape_text,
    expires: vulnerability_rules_day,
});
/** `approvals` of a policy. */
const approvals = shape_list(approval, 10_000);

;// CONCATENATED MODULE: ./packages/evidence/lib/gates/gate-names.js


/** The names of all gates, in the order of the table. A policy can require each. docs/schema/policy.v1.json has the same ones. */
const gateNames = [
    'version',
    'changelog',
    'api-docs',
    'tests',
    'coverage',
    'dependencies',
    'licences',
    'plugins',
    'penetration-test',
    'security-review',
    'command',
    'signed-commits',
    'signed-tag',
    'migration-guide',
    'release-candidate',
    'disclosure',
    'sign-off',
    'trust',
    'code-review',
    'required-checks',
    'suites',
    'blocking-issues',
    'alerts',
    'source-level',
];
/** What names a gate in a policy: `signed-tag`, or one of several of a kind: `command:fuzz`. */
const requirableGate = (value, at) => {
    const id = gateId(value, at);
    const name = gateNameOf(id);
    if (gateNames.some(one => one === name))
        return id;
    throw new WrongShape(`${JSON.stringify(at)} is ${JSON.stringify(id)}, which is not a gate${suggestion(name, [...gateNames])}.`, at);
};
/** `command` of `command:fuzz` */
function gateNameOf(id) {
    return id.split(':', 1)[0] ?? id;
}
/** True if a record is of a gate that a policy names: `command:fuzz` is of itself and of `command`, which stands for all commands. */
function isOfGate({ gate }, named) {
    return gate === named || gate.startsWith(`${named}:`);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/local-gate-settings.js

// Settings of the gates that the checkout decides. docs/schema/policy.v1.json has the same rules.
/** A path from the root of the repository, or a pattern: `*` stands for characters within a name, `**` for any number of directories. */
const local_gate_settings_path = (value, at) => {
    if (typeof value === 'string' && paths_isSafePath(value))
        return value;
    throw wrong(at, value, 'a path in the repository');
};
/** `versions`: which files the gate `version` compares besides the usual ones, and which it leaves alone. */
const versionSettings = object({
    also: withDefault(shape_list(local_gate_settings_path, 100), []),
    except: withDefault(shape_list(local_gate_settings_path, 100), []),
});
/** `tests`: under which versions of Python the tests must have passed: `3.12`. */
const testsSettings = object({
    pythons: shape_list(shape_matching(/^(?:[A-Za-z]+ ?)?\d+(?:\.\d+){0,2}t?$/, 'a version of Python like 3.12'), 100),
});
/** `coverage`: what the gate of this name demands, in percent of lines and branches. */
const coverageSettings = object({ minimum: shape_number(0, 100) });
/** How often people look at the security of a project. A report on an older series says nothing of a newer one. */
const reportSeries = ['major', 'minor', 'version'];
const report = object({
    file: optional(local_gate_settings_path),
    'max-age-days': withDefault(shape_number(1, 3660), 365),
    /** The release must be of the same `major`, `minor`, or be this `version` itself. */
    series: withDefault(oneOf(...reportSeries), 'major'),
});
/** What applies to a report of which the policy says nothing. */
const defaultReport = report({}, '');
/** `reports`: the files with reports of penetration tests and security reviews, and how long they count. */
const reportsSettings = object({
    'penetration-test': optional(report),
    'security-review': optional(report),
});
const command = object({
    name: shape_matching(/^[a-z0-9][a-z0-9._-]{0,49}$/, 'a name of lower-case letters, digits and . _ -'),
    /** Program and arguments. There is no shell. */
    run: (value, at) => {
        const words = shape_list(shape_text, 1000)(value, at);
        if (words.length > 0)
            return words;
        throw new WrongShape(`${JSON.stringify(at)} is empty: it names no program.`, at);
    },
    directory: optional(local_gate_settings_path),
    /** A part of one counts too. */
    minutes: withDefault(shape_number(0.01, 360), 10),
});
/** `commands`: each is the gate `command:NAME`. */
const commandsSettings = shape_list(command, 50);
const testNames = shape_list(shape_text, 1000);
/** `plugins`: files that the project loads as plugins, and what shows that each of them is safe. */
const pluginsSettings = object({
    files: shape_list(local_gate_settings_path, 100),
    /** What each Python file must define at its top level: `register`. */
    'entry-point': optional(shape_matching(/^[\p{L}_][\p{L}\p{N}_]*$/u, 'the name of a function, class or variable')),
    /** True if each file has a signature beside it by a signer of the policy. */
    signed: withDefault(shape_boolean, true),
    /** Tests that must have passed. `{plugin}` stands for the name of each plugin file without its ending. */
    tests: object({ sandbox: testNames, isolation: testNames }),
});
/** `public-api`: what users of the project program against, and what describes it. */
const publicApiSettings = object({
    /** Files that are the API, for what is not Python, or not only: `schema/*.json`. */
    paths: withDefault(shape_list(local_gate_settings_path, 100), []),
    /** Where it is described. */
    docs: withDefault(shape_list(local_gate_settings_path, 100), ['README*', 'docs/**', 'doc/**']),
    /** Python packages whose public names are the API. Defaults to that of the project. */
    packages: optional(shape_list(shape_matching(/^[\p{L}_][\p{L}\p{N}_.]*$/u, 'the name of a Python package'), 100)),
});
/** What applies if the policy does not say what the public API is. */
const defaultPublicApi = publicApiSettings({}, '');

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/server-gate-settings.js

// Settings of the gates that the server of the repository decides. docs/schema/policy.v1.json has the same rules.
const app = optional(shape_number(1, Number.MAX_SAFE_INTEGER));
const conclusions = ['skipped', 'neutral'];
const accept = withDefault(shape_list(oneOf(...conclusions), conclusions.length), []);
const server_gate_settings_words = shape_list(shape_text, 100);
const server_gate_settings_wholeNumber = (min, max) => (value, at) => {
    if (Number.isInteger(value))
        return shape_number(min, max)(value, at);
    throw wrong(at, value, `a whole number from ${min} to ${max}`);
};
/** `checks`: what must have passed for the commit, beside what the rules of the branch require. `app` is the id of the App that may say so. */
const checkSettings = shape_list(object({ name: shape_text, app, accept }), 100);
/** `suites`: tests by the checks that run them. `{version}` in `check` stands for each of `versions`. */
const suiteSettings = shape_list(object({ name: shape_text, check: shape_text, versions: withDefault(server_gate_settings_words, []), app, accept }), 100);
/** `reviews`: how changes must have been approved. They count from the commit or tag `since` on, and on `branches`. */
const reviewSettings = object({
    approvals: withDefault(server_gate_settings_wholeNumber(1, 10), 1),
    'code-owners': withDefault(shape_boolean, true),
    since: optional(shape_text),
    branches: optional(server_gate_settings_words),
});
/** `issues`: an open one with a label of these blocks a release. */
const issueSettings = object({ labels: withDefault(server_gate_settings_words, ['release-blocker']) });
const server_gate_settings_severities = ['low', 'medium', 'high', 'critical'];
const blocking = ['high', 'critical'];
/** `alerts`: an open one of these severities blocks a release. */
const alertSettings = object({
    severities: withDefault(shape_list(oneOf(...server_gate_settings_severities), server_gate_settings_severities.length), blocking),
});

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/type-gate-settings.js

const guidePath = shape_matching(/^(?![./\\]*\/)(?!.*(?:^|\/)\.{1,2}(?:\/|$))[^\\\p{C}]{1,400}[^/\\\p{C}]$/u, 'a path from the root of the repository, like docs/migration/{version}.md');
/** `migration-guide`: where the guide may be; `{version}` stands for the version. */
const guideSettings = object({ paths: shape_list(guidePath, 20) });

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/gate-settings.js




// Settings of single gates: one key of `gates` each, declared by the gate that reads it. docs/schema/policy.v1.json has the same rules.
const gate_settings_commitId = shape_matching(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'a full commit id');
/** The keys of `gates` that only one gate reads. */
const gateSettings = {
    /** The commits up to this one were made before the project signed. */
    'signed-commits': optional(object({ since: gate_settings_commitId })),
    'migration-guide': optional(guideSettings),
    checks: optional(checkSettings),
    suites: optional(suiteSettings),
    reviews: optional(reviewSettings),
    issues: optional(issueSettings),
    alerts: optional(alertSettings),
    versions: optional(versionSettings),
    tests: optional(testsSettings),
    coverage: optional(coverageSettings),
    reports: optional(reportsSettings),
    commands: optional(commandsSettings),
    plugins: optional(pluginsSettings),
    'public-api': optional(publicApiSettings),
};

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/gate-rules.js




// The keys of a policy about gates. docs/schema/policy.v1.json has the same rules.
const gateList = shape_list(requirableGate, 100);
const days = (value, at) => {
    if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 365)
        return value;
    throw wrong(at, value, 'a whole number from 0 to 365');
};
/** What every release is asked for if the policy does not say: the checkout is enough to decide it. */
const requiredGatesByDefault = ['version', 'changelog'];
/** What a type of releases that the policy names is asked for if it does not say what. */
const major = { required: ['security-review', 'migration-guide'], 'min-days-since-candidate': 7 };
const typeRules = (required, leastDays = 0) => optional(object({ required: withDefault(gateList, required), 'min-days-since-candidate': withDefault(days, leastDays) }));
const types = object({
    major: typeRules(major.required, major['min-days-since-candidate']),
    minor: typeRules([]),
    patch: typeRules([]),
    security: optional(object({ required: withDefault(gateList, []), expedited: withDefault(shape_boolean, false) })),
});
const override = object({ gate: requirableGate, version: shape_text, by: shape_text, reason: shape_text, expires: vulnerability_rules_day });
/** `gates`: which lines of the checklist a release must pass. */
const gateRules = object({
    required: withDefault(gateList, requiredGatesByDefault),
    types: optional(types),
    overrides: withDefault(shape_list(override, 1000), []),
    ...gateSettings,
});

// EXTERNAL MODULE: ./node_modules/.pnpm/spdx-expression-parse@5.0.0/node_modules/spdx-expression-parse/index.js
var spdx_expression_parse = __webpack_require__(6922);
;// CONCATENATED MODULE: ./packages/evidence/lib/sbom/licence.js

const classifierPrefix = 'License :: ';
/** Classifiers that stand for exactly one SPDX identifier. The one for BSD, for example, stands for several. */
const byClassifier = {
    'Apache Software License': 'Apache-2.0',
    'GNU Affero General Public License v3': 'AGPL-3.0-only',
    'GNU Affero General Public License v3 or later (AGPLv3+)': 'AGPL-3.0-or-later',
    'GNU General Public License v2 (GPLv2)': 'GPL-2.0-only',
    'GNU General Public License v2 or later (GPLv2+)': 'GPL-2.0-or-later',
    'GNU General Public License v3 (GPLv3)': 'GPL-3.0-only',
    'GNU General Public License v3 or later (GPLv3+)': 'GPL-3.0-or-later',
    'GNU Lesser General Public License v2 (LGPLv2)': 'LGPL-2.0-only',
    'GNU Lesser General Public License v2 or later (LGPLv2+)': 'LGPL-2.0-or-later',
    'GNU Lesser General Public License v3 (LGPLv3)': 'LGPL-3.0-only',
    'GNU Lesser General Public License v3 or later (LGPLv3+)': 'LGPL-3.0-or-later',
    'ISC License (ISCL)': 'ISC',
    'MIT License': 'MIT',
    'MIT No Attribution License (MIT-0)': 'MIT-0',
    'Mozilla Public License 2.0 (MPL 2.0)': 'MPL-2.0',
    'Python Software Foundation License': 'PSF-2.0',
    'The Unlicense (Unlicense)': 'Unlicense',
    'zlib/libpng License': 'Zlib',
};
/** Maximum length of a licence's name. A longer text is the licence itself. */
const nameLimit = 100;
/**
 * The licence that a package declares: its SPDX expression, or the old field if that is one, or what its classifiers stand for.
 * Undefined if it declares none.
 */
function readLicence({ expression, text, classifiers }) {
    // Older versions of setuptools write UNKNOWN for a field that is not set.
    const stated = [expression, text].map(one => one?.trim() ?? '').map(one => (one === 'UNKNOWN' ? '' : one));
    const valid = stated.find(isExpression);
    if (valid !== undefined)
        return { kind: 'expression', expression: valid };
    const licences = classifiers
        .filter(one => one.startsWith(classifierPrefix))
        .map(one => one.split(' :: ').at(-1) ?? '')
        .filter(one => one !== '' && one !== 'OSI Approved');
    const known = licences.length === 1 ? byClassifier[licences[0] ?? ''] : undefined;
    if (known !== undefined)
        return { kind: 'expression', expression: known };
    const names = stated.filter(one => one !== '' && one.length <= nameLimit && !one.includes('\n'));
    return licence_named(names.length > 0 ? names.slice(0, 1) : licences);
}
/** A licence of these names or expressions, as syft lists them. Undefined if there is none. */
function licenceOf(values) {
    const given = [...new Set(values.map(one => one.trim()).filter(one => one !== ''))];
    if (given.length > 0 && given.every(isExpression))
        return {
            kind: 'expression',
            expression: given.length === 1 ? String(given[0]) : given.map(bracketed).join(' AND '),
        };
    return licence_named(given.map(one => one.split('\n')[0]?.slice(0, nameLimit) ?? ''));
}
/** Packages have few different licences, and to parse one takes a while. */
const known = new Map();
const mostKnown = 10_000;
/** True for an SPDX licence expression: https://spdx.github.io/spdx-spec/v2.3/SPDX-license-expressions/ */
function isExpression(text) {
    // A reference to a licence of another document needs that document.
    if (text === '' || text.length > 1000 || text.includes('DocumentRef-'))
        return false;
    const found = known.get(text) ?? parses(text);
    if (known.size < mostKnown)
        known.set(text, found);
    return found;
}
function parses(text) {
    try {
        spdx_expression_parse(text);
        return true;
    }
    catch {
        return false;
    }
}
/** True for one identifier of the list of SPDX: `MIT`, and not `MIT OR ISC` or `LicenseRef-Own`. */
function isIdentifier(text) {
    if (!/^[A-Za-z0-9.-]{1,60}$/.test(text) || text.startsWith('LicenseRef-'))
        return false;
    return isExpression(text);
}
/** The licences in an expression that the list of SPDX does not have: `LicenseRef-…`. */
function licenceRefs(expression) {
    return [...new Set(expression.match(/\bLicenseRef-[A-Za-z0-9.-]+/g) ?? [])];
}
function bracketed(expression) {
    return expression.includes(' ') ? `(${expression})` : expression;
}
function licence_named(names) {
    const known = names.filter(one => one !== '');
    return known.length === 0 ? undefined : { kind: 'names', names: known };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/licence-expression.js


/** An expression with more brackets inside each other is read as unknown: nobody writes that, except to do harm. */
const licence_expression_depthLimit = 64;
/**
 * What an SBOM says of the licence of a component, as an expression. Identifiers of old versions of the SPDX list get their present names.
 * Other names count only if they are exactly one of the classifiers of Python that stand for one licence. Undefined for all other text.
 */
function parseLicence(text) {
    const licence = readLicence({ expression: text, classifiers: [`License :: OSI Approved :: ${text}`] });
    if (licence?.kind !== 'expression' || !isExpression(licence.expression))
        return undefined;
    if ((licence.expression.match(/\(/g) ?? []).length > licence_expression_depthLimit)
        return undefined;
    return treeOf(spdx_expression_parse(licence.expression));
}
function treeOf(info) {
    if ('conjunction' in info)
        return { kind: info.conjunction, left: treeOf(info.left), right: treeOf(info.right) };
    const { license, plus, exception } = info;
    return { kind: 'licence', id: presentName(license, plus === true), ...(exception === undefined ? {} : { exception }) };
}
/** `GPL-2.0+` and `GPL-2.0` are now GPL-2.0-or-later and GPL-2.0-only. https://spdx.org/licenses/ */
function presentName(id, isPlus) {
    if (/^(?:A|L)?GPL-\d\.\d$|^GFDL-1\.\d$/.test(id))
        return `${id}-${isPlus ? 'or-later' : 'only'}`;
    return isPlus ? `${id}+` : id;
}
/** A licence as people write it: `GPL-2.0-only WITH Classpath-exception-2.0`. */
function licenceText(tree) {
    if (tree.kind === 'licence')
        return tree.exception === undefined ? tree.id : `${tree.id} WITH ${tree.exception}`;
    const side = (one) => one.kind === 'licence' || one.kind === tree.kind ? licenceText(one) : `(${licenceText(one)})`;
    return `${side(tree.left)} ${tree.kind.toUpperCase()} ${side(tree.right)}`;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/licence-rules.js



// The keys of a policy about licences. docs/schema/policy.v1.json has the same rules.
/** One licence of the SPDX list, with an exception or not, or a LicenseRef. */
const licence = (value, at) => {
    const tree = typeof value === 'string' ? parseLicence(value) : undefined;
    // Other spellings of a licence would never be found in an SBOM.
    if (tree?.kind === 'licence' && licenceText(tree) === value)
        return licenceText(tree);
    throw wrong(at, value, 'a licence of the SPDX list, such as MIT or GPL-2.0-only WITH Classpath-exception-2.0');
};
const licence_rules_exception = object({ purl: purl, reason: shape_text, owner: optional(shape_text), expires: optional(vulnerability_rules_day) });
const fields = object({
    deny: withDefault(shape_list(licence, 1000), []),
    allow: optional(shape_list(licence, 1000)),
    unknown: withDefault(oneOf('fail', 'review', 'report'), 'review'),
    exceptions: withDefault(shape_list(licence_rules_exception, 10_000), []),
});
/** `licences`: which licences the components of a release may have. */
const licenceRules = (value, at) => {
    const read = fields(value, at);
    const index = read.deny.findIndex(one => read.allow?.includes(one));
    if (index < 0)
        return read;
    throw new WrongShape(`"${at}.deny[${index}]" is ${read.deny[index]}, which "allow" has too.`, `${at}.deny[${index}]`);
};

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/package-rules.js

// The keys of a policy about what a package index says. docs/schema/policy.v1.json has the same rules.
/** The statuses of projects that can fail a release. */
const failing = ['archived', 'deprecated', 'quarantined'];
/** `packages`: which packages fail a release by what their index says of them. */
const packageRules = object({
    yanked: withDefault(oneOf('fail', 'report'), 'report'),
    // Not by default: who writes it down asks for an index that says the status.
    'status-fail': optional(shape_list(oneOf(...failing), failing.length)),
    digests: withDefault(oneOf('fail', 'report'), 'fail'),
});
/** The statuses that fail a release if the policy does not say. */
const failingByDefault = ['quarantined'];

;// CONCATENATED MODULE: ./packages/base/lib/by-kind.js
/**
 * Calls the case of the value's kind. Every kind has one, so the compiler names each place that a new kind concerns. A comparison
 * with one kind would treat a third kind like the second.
 */
function byKind(value, cases) {
    const called = cases[value.kind];
    return called(value);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/policy-signers.js

function policySigner(signer) {
    if (!('key' in signer))
        return { kind: 'identity', identity: signer.identity, issuer: signer.issuer };
    const { key: path, fingerprint } = signer;
    return fingerprint === undefined ? { kind: 'key', path } : { kind: 'openpgp', path, fingerprint };
}
const policy_signers_day = 24 * 60 * 60 * 1000;
/** Milliseconds since 1970 of the first moment of a day or time. */
function startOf(moment) {
    return Date.parse((0,dates/* isDay */.N)(moment) ? `${moment}T00:00:00Z` : moment);
}
/** Milliseconds since 1970 of the first moment after a day; of a time, that time. */
function endOf(moment) {
    return (0,dates/* isDay */.N)(moment) ? startOf(moment) + policy_signers_day : startOf(moment);
}
/** A day, or a time in UTC to the second: other forms mean another moment to another reader. */
const moment = (value, at) => {
    const isTime = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/.test(value);
    if (typeof value === 'string' && ((0,dates/* isDay */.N)(value) || (isTime && (0,dates/* isDay */.N)(value.slice(0, 10)))))
        return value;
    throw wrong(at, value, 'a day like 2027-01-31 or a time like 2027-01-31T12:00:00Z');
};
const revocation = (value, at) => (value === true ? true : moment(value, at));
/** The keys that name a signer, and those that say when it counts. */
const signerFields = {
    key: optional(shape_text),
    identity: optional(shape_text),
    issuer: optional(shape_text),
    from: optional(moment),
    until: optional(moment),
    revoked: optional(revocation),
};
/** As programs print it, without blanks. The case of its letters says nothing. */
const fingerprint = (value, at) => {
    if (typeof value === 'string' && /^(?:[0-9A-Fa-f]{40}|[0-9A-Fa-f]{64})$/.test(value))
        return value.toUpperCase();
    throw wrong(at, value, 'the fingerprint of an OpenPGP key: 40 or 64 hexadecimal digits, without blanks');
};
const [policy_signers_named, anyNamed] = [object(signerFields), object({ ...signerFields, fingerprint: optional(fingerprint) })];
/** The signer of a mapping that may have other keys. Throws WrongShape if it names none, or two, or one that never counts by its dates. */
function signerOf(read, at) {
    const { key, identity, issuer, ...dates } = read;
    const validity = validityOf(dates, at);
    if (key !== undefined && identity === undefined && issuer === undefined)
        return { key, ...validity };
    if (key === undefined && identity !== undefined && issuer !== undefined)
        return { identity, issuer, ...validity };
    throw new WrongShape(`${JSON.stringify(at)} must have either "key", or "identity" and "issuer".`, at);
}
/** The dates of a signer that are given. Throws WrongShape if the signer never counts by them. */
function validityOf({ from, until, revoked }, at) {
    const validity = { ...(from && { from }), ...(until && { until }), ...(revoked !== undefined && { revoked }) };
    refuseEmpty(validity, at);
    return validity;
}
function refuseEmpty({ from, until, revoked }, at) {
    const never = (field, value) => new WrongShape(`"${at}.${field}" is ${JSON.stringify(value)}, which is not after "from", ${from}.`, `${at}.${field}`);
    if (from === undefined)
        return;
    if (until !== undefined && endOf(until) <= startOf(from))
        throw never('until', until);
    if (typeof revoked === 'string' && startOf(revoked) <= startOf(from))
        throw never('revoked', revoked);
}
const attestor = (value, at) => signerOf(policy_signers_named(value, at), at);
const anySigner = (value, at) => {
    const { fingerprint, ...rest } = anyNamed(value, at);
    const read = signerOf(rest, at);
    if (fingerprint === undefined)
        return read;
    if ('key' in read)
        return { ...read, fingerprint };
    throw new WrongShape(`${JSON.stringify(at)} has "fingerprint", but not the "key" that it is of.`, at);
};
/** Signers of attestations. */
const attestors = policy_signers_consistent(shape_list(attestor, 100));
/** Signers of a release, an image, a package or a file. */
const policy_signers_signers = policy_signers_consistent(shape_list(anySigner, 100));
/** None is in a list both as one that is revoked altogether and as one that counts. */
function policy_signers_consistent(many) {
    return (value, at) => requireConsistent(many(value, at), at);
}
function requireConsistent(read, at) {
    const clash = read.findIndex(one => one.revoked === true && read.some(other => isSame(one, other) && other.revoked !== true));
    if (clash < 0)
        return read;
    const place = `${at}[${clash}].revoked`;
    throw new WrongShape(`"${place}" is true, but the same signer is in the list as one that counts.`, place);
}
function isSame(one, other) {
    return whoIs(one) === whoIs(other);
}
/** Tells signers apart. An OpenPGP key is the same in every file. */
function whoIs(signer) {
    return byKind(policySigner(signer), {
        key: ({ path }) => `key ${path}`,
        identity: one => JSON.stringify(one),
        openpgp: one => one.fingerprint,
    });
}
const howMany = (value, at) => {
    if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 100)
        return value;
    throw wrong(at, value, 'a whole number from 1 to 100');
};
const namedRebuilders = object({ count: howMany, signers: attestors });
/** Whose word is needed that a release can be rebuilt, and how many of them are enough. */
const rebuilders = (value, at) => {
    const read = namedRebuilders(value, at);
    const different = new Set(read.signers.filter(({ revoked }) => revoked !== true).map(whoIs));
    if (read.count <= different.size)
        return read;
    throw new WrongShape(`${JSON.stringify(`${at}.count`)} is ${read.count}, and "signers" names ${different.size}: no release can fulfil that.`, `${at}.count`);
};
/** The SLSA Build levels that a policy can ask for. */
const slsaLevel = oneOf(1, 2, 3);
/** Who records pushes without being a signer of releases: our workflow on a server of yours, for example. Compared exactly. */
const recorder = object({ identity: shape_text, issuer: shape_text });
const slsaFields = object({
    level: optional(slsaLevel),
    'source-level': optional(oneOf(1, 2, 3, 4)),
    recorders: optional(shape_list(recorder, 100)),
});
/** `slsa`: the levels that a policy asks for, of the Build track and of the Source track. */
const slsaRules = (value, at) => {
    const read = slsaFields(value, at);
    if (Object.keys(read).length > 0)
        return read;
    throw new WrongShape(`${JSON.stringify(at)} has none of level, source-level and recorders, so that it says nothing.`, at);
};

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/people.js


/** What somebody does for releases. `lead` signs the checklist off, `security` reviews security, `reviewer` approves changes. */
const roles = ['lead', 'developer', 'reviewer', 'security'];
const keyFields = object({
    ...{ ssh: optional(shape_text), openpgp: optional(shape_text), fingerprint: optional(shape_text) },
    ...{ identity: signerFields.identity, issuer: signerFields.issuer },
    ...{ from: signerFields.from, until: signerFields.until, revoked: signerFields.revoked },
});
const personKey = (value, at) => {
    const { ssh, openpgp, fingerprint, identity, issuer, ...dates } = keyFields(value, at);
    const validity = validityOf(dates, at);
    const given = [ssh, openpgp, identity].filter(one => one !== undefined).length;
    if (given === 1) {
        if (ssh !== undefined && fingerprint === undefined && issuer === undefined)
            return { ssh, ...validity };
        if (openpgp !== undefined && fingerprint !== undefined && issuer === undefined)
            return { openpgp, fingerprint: fingerprint.toUpperCase(), ...validity };
        if (identity !== undefined && issuer !== undefined && fingerprint === undefined)
            return { identity, issuer, ...validity };
    }
    throw new WrongShape(`${JSON.stringify(at)} must have "ssh", or "openpgp" and "fingerprint", or "identity" and "issuer".`, at);
};
const person = object({
    name: shape_text,
    /** On the server. */
    login: optional(shape_matching(/^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})(?:\[bot\])?$/, 'the login of a user')),
    emails: withDefault(shape_list(shape_matching(/^[^\s@<>]{1,200}@[^\s@<>]{1,200}$/, 'an address of e-mail'), 20), []),
    roles: withDefault(shape_list(oneOf(...roles), roles.length), []),
    keys: withDefault(shape_list(personKey, 50), []),
});
const persons = shape_list(person, 1000);
/** `people` of a policy. A name or a login stands for one person only. */
const people = (value, at) => {
    const read = persons(value, at);
    for (const key of ['name', 'login']) {
        const known = read.map(one => one[key]?.toLowerCase());
        const index = known.findIndex((one, place) => one !== undefined && known.indexOf(one) < place);
        const place = `${at}[${index}].${key}`;
        if (index >= 0)
            throw new WrongShape(`${JSON.stringify(place)} is that of another person of the list too.`, place);
    }
    return read;
};
/** Refuses a policy in which somebody decides who is not one of its people. `at` is the place of the list of decisions. */
function refuseStrangers(at, decisions, known = []) {
    const index = decisions.findIndex(({ by }) => !known.some(({ name }) => name === by));
    if (index < 0)
        return;
    const place = `${at}[${index}].by`;
    throw new WrongShape(`"${place}" is ${JSON.stringify(decisions[index]?.by)}, who is not one of "people".`, place);
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

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/reader-rules.js




// What a policy asks that only a reader can decide, who verifies with it (--policy).
const webAddress = shape_matching(/^https?:\/\/[^\s@?#]+[^\s@?#/]$/, 'a web address like https://github.com/acme/widget');
/** A builder whose provenance counts: `builder.id`, exactly; without `@`, at any ref. `level`: the highest that is believed of it. */
const builder = object({
    id: shape_matching(/^https?:\/\/[^\s?#]{1,2000}$/, 'the address of a builder'),
    level: optional(slsaLevel),
});
const tag = (value, at) => {
    if (typeof value === 'string' && (isTag(value) || isTagPattern(value)))
        return value;
    throw new WrongShape(`${JSON.stringify(at)} must be a tag like v1.2.0, or a form of tags like v{version}.`, at);
};
const reader_rules_branch = shape_matching(/^(?!refs\/)(?!.*(?:\.\.|\/\/|@\{))[^\s~^:?*[\\\p{C}]{1,200}$/u, 'the name of a branch like main, without refs/heads/');
const source = object({ repository: optional(webAddress), tag: optional(tag), branch: optional(reader_rules_branch) });
const agesInDays = object({ 'min-days': optional(shape_number(0, 36_500)), 'max-days': optional(shape_number(0, 36_500)) });
const age = (value, at) => {
    const read = agesInDays(value, at);
    const { 'min-days': least = 0, 'max-days': most = Number.POSITIVE_INFINITY } = read;
    if (least <= most)
        return read;
    throw new WrongShape(`"${at}.max-days" is ${most}, and "min-days" is ${least}: no release can fulfil that.`, `${at}.max-days`);
};
const verifierFields = object({
    ...signerFields,
    id: shape_text,
    level: optional(slsaLevel),
    'source-level': optional(oneOf(1, 2, 3, 4)),
    policy: optional(shape_text),
    'max-age-hours': optional(shape_number(1, 1_000_000)),
});
const reader_rules_sha256 = /^sha256:[0-9a-f]{64}$/;
const verifier = (value, at) => {
    const { id, level, 'source-level': sourceLevel, policy, 'max-age-hours': hours, ...rest } = verifierFields(value, at);
    if (!URL.canParse(id))
        throw new WrongShape(`"${at}.id" is ${JSON.stringify(id)}, which is not a URI.`, `${at}.id`);
    if (policy !== undefined && !reader_rules_sha256.test(policy))
        throw new WrongShape(`"${at}.policy" must be sha256: and 64 lower-case hexadecimal digits.`, `${at}.policy`);
    return {
        id,
        ...(level && { level }),
        ...(sourceLevel && { 'source-level': sourceLevel }),
        ...(policy && { policy }),
        ...(hours && { 'max-age-hours': hours }),
        ...signerOf(rest, at),
    };
};
/** The keys of a policy that count for a reader only. */
const readerFields = {
    builders: optional(shape_list(builder, 1000)),
    source: optional(source),
    age: optional(age),
    vex: optional(object({ signers: attestors, scope: optional(oneOf(...vexScopes)) })),
    verifiers: optional(shape_list(verifier, 100)),
};
/** Refuses a policy in which nothing that it names reaches the level that it asks for. */
function refuseUnreachable(asked, name, found) {
    if (asked === undefined || found === undefined || found.length === 0)
        return;
    if (found.some(({ level }) => level === undefined || level >= asked))
        return;
    throw new WrongShape(`"slsa.level" is ${asked}, and "${name}" names none of that level: no release can fulfil that.`, 'slsa.level');
}

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/trust-rules.js

// The key of a policy about sources. docs/schema/policy.v1.json has the same rules.
/** The beginning of the address of an index, or of the names of images: `https://packages.example.org/simple`, `registry.example.org/acme`. */
const trust_rules_source = (value, at) => {
    const read = shape_text(value, at);
    if (/^(?:https:\/\/)?[A-Za-z0-9][A-Za-z0-9.-]*(?::\d{1,5})?(?:\/[A-Za-z0-9._~-]+)*\/?$/.test(read))
        return read;
    throw new WrongShape(`${JSON.stringify(at)} is ${JSON.stringify(read)}, which is not an index like https://packages.example.org/simple, and no registry like registry.example.org/acme.`, at);
};
/** `trust`: what is official besides the usual indexes, and what a person may accept. Everything else is of a third party. */
const trustRules = object({
    official: withDefault(shape_list(trust_rules_source, 1000), []),
    community: withDefault(shape_list(trust_rules_source, 1000), []),
});

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/policy.js












// docs/schema/policy.v1.json has the same rules. A test checks that both refuse the same broken policies.
/** The evidence without which a release is not complete, if the policy does not say. */
const requiredByDefault = ['sbom', 'vulnerabilities', 'provenance'];
const policy_fields = object({
    version: oneOf(1),
    vulnerabilities: withDefault(vulnerabilityRules, vulnerabilityRules({}, '')),
    tools: withDefault(toolRules, toolRules({}, '')),
    databases: withDefault(object({ 'max-age-hours': withDefault(shape_number(1, 8760), 120) }), { 'max-age-hours': 120 }),
    evidence: withDefault(object({ required: withDefault(shape_list(oneOf(...requirableKinds)), requiredByDefault) }), {
        required: requiredByDefault,
    }),
    hardening: optional(object({ required: shape_list(oneOf(...hardeningRules), hardeningRules.length) })),
    licences: optional(licenceRules),
    packages: optional(packageRules),
    signers: optional(policy_signers_signers),
    rebuilders: optional(rebuilders),
    slsa: optional(slsaRules),
    people: optional(people),
    gates: optional(gateRules),
    approvals: optional(approvals),
    trust: optional(trustRules),
    ...readerFields,
});
const policy_shape = (value, place) => {
    const read = policy_fields(value, place);
    refuseUnreachable(read.slsa?.level, 'builders', read.builders);
    refuseStrangers('gates.overrides', read.gates?.overrides ?? [], read.people);
    refuseStrangers('approvals', read.approvals ?? [], read.people);
    return read;
};
/** The policy that is read if no other path is given. */
const defaultPolicyPath = '.github/release-policy.yaml';
/** True if any finding in what is released can fail a release. */
function asksOfFindings({ vulnerabilities }) {
    const { fail, epss, 'known-exploited': exploited } = vulnerabilities;
    return fail.length > 0 || epss !== undefined || exploited === 'fail';
}
/**
 * The policy that applies without a policy file. Findings of HIGH and CRITICAL fail, with or without a fix, without exceptions.
 * Every package is judged by a scanner. Databases may be five days old. SBOMs, findings and provenance are required. Findings in
 * build and test tools are warnings.
 */
const defaultPolicy = policy_shape({ version: 1 }, '');
/** Parses a policy. `what` names the file in errors. Throws a Problem with the line, also for unknown keys and days that do not exist. */
function parsePolicy(source, what = defaultPolicyPath) {
    return parsePlacedPolicy(source, what).policy;
}
/** The same, with the lines of its rules. */
function parsePlacedPolicy(source, what) {
    const { value, lineOf } = parsePlacedYaml(source, what);
    const next = 'Correct the policy as https://github.com/org/release-tools/blob/v1/docs/policy.md describes it.';
    const policy = shape_readShape(policy_shape, value, what, next, place => `${what}, line ${lineOf(place)}`);
    return { policy, lineOf: rule => (isThere(value, rule) ? lineOf(rule) : undefined) };
}
/** True if the file itself has the rule. */
function isThere(value, rule) {
    const keys = rule.split(/[.[\]]+/).filter(key => key !== '');
    return (0,lib_json.at)(value, ...keys) !== undefined;
}
/** The whole policy, including defaults: `policy.yaml` of a release, from which the verdict can be computed again. */
function policy_renderPolicy(policy) {
    return renderYaml(policy);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/policy-file.js








const policy_file_sizeLimit = 1024 * 1024;
/** Reads the policy. If the default path does not exist, returns the built-in strict policy. Any other path must exist. */
async function readPolicy(path, where) {
    const shown = workspaceRelative(where.workspace, path);
    if ((await (0,files/* sizeIfThere */.nQ)(path)) !== undefined)
        return parsePolicy((await (0,read_limited/* readLimited */.tk)(path, policy_file_sizeLimit)).toString('utf8'), shown);
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
    return (0,files/* toPosix */.d7)((0,external_node_path_.relative)((0,external_node_fs_.realpathSync)(workspace), path));
}
/** Writes the policy that was applied into the release, so that anyone can compute the verdict again. */
async function writePolicy(policy, releaseDir) {
    const { document } = policyKind.files;
    await writeFileAtomic(join(releaseDir, document.path), renderPolicy(policy));
    await writeStepRecord(releaseDir, 'scan-image.policy', { files: [recordOf(document, document.path, ownTool)] });
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./packages/host/lib/http/retry.js
var retry = __webpack_require__(394);
;// CONCATENATED MODULE: ./packages/github/lib/failure.js


/** GitHub refused a request. */
class Refusal extends Error {
    failure;
    constructor(failure) {
        super(failure.message);
        this.failure = failure;
    }
}
/** An answer that is not GitHub's, or not all of it: cut, a web page, of another shape. The same request may succeed later. */
class BadAnswer extends Error {
}
/** An answer with more bytes than we read. */
class TooLong extends BadAnswer {
}
/** Reads an error of a request; undefined for any other error, which is a defect of ours. */
function failureOf(error) {
    if (error instanceof Refusal)
        return error.failure;
    if (error instanceof BadAnswer) {
        const bad = error instanceof TooLong ? 'too long' : 'broken';
        return { message: error.message, headers: {}, codes: [], bad };
    }
    if (!isError(error) || !isNetwork(error))
        return undefined;
    const root = rootOf(error);
    const message = root.name === 'TimeoutError' ? 'it took too long' : root.message;
    return { message, headers: {}, codes: [] };
}
/** The failed request that an error comes from, also after retries; undefined for any other error. */
function failureIn(error) {
    for (let cause = error; isError(cause); cause = cause.cause) {
        const failure = failureOf(cause);
        if (failure !== undefined)
            return failure;
    }
    return undefined;
}
/** Gives undefined for a 404, also after retries. Throws every other error. */
function unlessAbsent(error) {
    if (failureIn(error)?.status === 404)
        return undefined;
    throw error;
}
/** fetch is not of the same realm as its callers everywhere, so `instanceof Error` is not enough. */
function isError(value) {
    return typeof value === 'object' && value !== null && 'name' in value && 'message' in value;
}
/** octokit throws an HttpError if fetch fails, and fetch a TypeError with this message or with a cause. */
function isNetwork(error) {
    if (error.name === 'TypeError')
        return 'cause' in error || ['fetch failed', 'terminated'].includes(error.message);
    if (['HttpError', 'AbortError', 'TimeoutError'].includes(error.name))
        return true;
    // Node's own errors begin with ERR_. Errors of the file system name a path.
    return /^(?!ERR_)/.test((0,lib_json/* textAt */.$6)(error, 'code') ?? 'ERR_') && !('path' in error);
}
/** The innermost cause: fetch wraps `connect ECONNREFUSED` in `fetch failed`, and octokit in `Unknown Error`. */
function rootOf(error) {
    const cause = (0,lib_json.at)(error.cause, 'errors', 0) ?? error.cause;
    return isError(cause) && cause.message !== '' ? rootOf(cause) : error;
}
/** True for a 403 that means "too many requests" instead of "not allowed". */
function isRateLimit({ status, headers, message }) {
    if (status === 429)
        return true;
    if (status !== 403)
        return false;
    return headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0' || /rate limit/i.test(message);
}
/** True if the same request may succeed a little later. */
function isPassing(failure) {
    const { status, codes, lagging, bad } = failure;
    // "Already exists": an earlier attempt may have arrived nevertheless. Callers check this before they send again.
    return ((status === undefined && bad !== 'too long') ||
        (status ?? 0) >= 500 ||
        isRateLimit(failure) ||
        lagging === true ||
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
    const asked = (0,retry/* retryAfterMs */.Vs)(headers['retry-after'] ?? null, now);
    if (asked !== undefined)
        return asked;
    const reset = Number(headers['x-ratelimit-reset']) * 1000;
    return headers['x-ratelimit-remaining'] === '0' && reset > 0 ? Math.max(1000, reset - now) : 60_000;
}
/** The rate limit that made a call fail, also after retries, with its end if GitHub says it; undefined for another failure. */
function rateLimitOf(error, now = Date.now()) {
    for (let cause = error; isError(cause); cause = cause.cause) {
        const failure = failureOf(cause);
        if (failure === undefined || !isRateLimit(failure))
            continue;
        const isDated = ['retry-after', 'x-ratelimit-reset'].some(name => failure.headers[name] !== undefined);
        return isDated ? { until: new Date(now + (rateLimitWait(failure, now) ?? 0)) } : {};
    }
    return undefined;
}
/** GitHub's explanation of a refusal. https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api */
const explanation = (value, place) => {
    const message = (0,lib_json/* textAt */.$6)(value, 'message');
    if (message === undefined)
        throw wrong(place, value, 'GitHub’s explanation of an error');
    const codes = (0,lib_json/* listAt */.gT)(value, 'errors').flatMap(entry => typeof entry === 'string' ? [entry] : [(0,lib_json/* textAt */.$6)(entry, 'code') ?? [], (0,lib_json/* textAt */.$6)(entry, 'message') ?? []].flat());
    return { message, codes };
};

;// CONCATENATED MODULE: ./packages/github/lib/fields.js

// What answers of GitHub are made of. Its descriptions say what is not there as null.
/** The author of something. */
const account = (raw, place) => {
    const field = fields_fieldsOf(raw, place);
    return { login: field('login', shape_text), type: field('type', shape_text) };
};
/** An address of the web. */
const fields_address = shape_matching(/^https?:\/\/\S+$/, 'an address');
/** A number that GitHub gave. */
const fields_id = shape_number(0, Number.MAX_SAFE_INTEGER);
/** Text of any length: an empty body is one, and GitHub limits the longest. */
const fields_anyText = (value, place) => {
    if (typeof value !== 'string')
        throw wrong(place, value, 'text');
    return value;
};
/** GitHub writes null for what is not there. */
function fields_orAbsent(shape) {
    return (value, place) => (value === undefined || value === null ? undefined : shape(value, place));
}
/** Reads fields of an answer by their keys; `place` is that of the whole in the answer. */
function fields_fieldsOf(raw, place) {
    return (key, shape) => shape((0,lib_json.at)(raw, key), place === '' ? key : `${place}.${key}`);
}

;// CONCATENATED MODULE: ./packages/github/lib/issue-types.js


/** A label is text in old answers. https://docs.github.com/en/rest/issues/issues */
const label = (raw, place) => (typeof raw === 'string' ? raw : fields_fieldsOf(raw, place)('name', fields_anyText));
const issueShape = (raw, place) => {
    const field = fields_fieldsOf(raw, place);
    return {
        number: field('number', fields_id),
        title: field('title', fields_anyText),
        body: field('body', fields_orAbsent(fields_anyText)) ?? '',
        author: field('user', fields_orAbsent(account)),
        state: field('state', shape_text) === 'closed' ? 'closed' : 'open',
        reason: field('state_reason', fields_orAbsent(shape_text)),
        labels: field('labels', shape_list(label, 1000)),
        assignees: field('assignees', fields_orAbsent(shape_list(account, 100)))?.map(({ login }) => login) ?? [],
        closedAt: field('closed_at', fields_orAbsent(shape_text)),
        url: field('html_url', fields_address),
        isPullRequest: (0,lib_json.at)(raw, 'pull_request') !== undefined,
    };
};
/** A page of artifacts. https://docs.github.com/en/rest/actions/artifacts */
const artifactsShape = (raw, place) => fields_fieldsOf(raw, place)('artifacts', shape_list(artifactShape, 100));
const artifactShape = (raw, place) => {
    const field = fields_fieldsOf(raw, place);
    return {
        id: field('id', fields_id),
        name: field('name', shape_text),
        size: field('size_in_bytes', shape_number(0, Number.MAX_SAFE_INTEGER)),
        expired: (0,lib_json.at)(raw, 'expired') === true,
        digest: field('digest', fields_orAbsent(fields_anyText)),
        run: field('workflow_run', fields_orAbsent(runShape)),
    };
};
const runShape = (raw, place) => {
    const field = fields_fieldsOf(raw, place);
    return {
        id: field('id', fields_id),
        branch: field('head_branch', fields_orAbsent(fields_anyText)),
        // A run of a fork has another repository as its head. Without both numbers, it may be one.
        isOfFork: field('repository_id', fields_orAbsent(fields_id)) !== (field('head_repository_id', fields_orAbsent(fields_id)) ?? -1),
    };
};

;// CONCATENATED MODULE: ./packages/github/lib/types.js


// The shapes below are in GitHub's order of fields: https://docs.github.com/en/rest/releases. They take what we read, and leave
// all other fields, because GitHub adds some now and then.
const releaseShape = (raw, place) => {
    const field = fieldsOf(raw, place);
    return {
        id: field('id', id),
        tag: field('tag_name', text),
        draft: field('draft', boolean),
        prerelease: field('prerelease', boolean),
        immutable: field('immutable', orAbsent(boolean)) ?? false,
        body: field('body', orAbsent(anyText)) ?? '',
        url: field('html_url', address),
        uploadUrl: field('upload_url', address),
    };
};
const assetShape = (raw, place) => {
    const field = fieldsOf(raw, place);
    return {
        id: field('id', id),
        name: field('name', text),
        size: field('size', number(0, Number.MAX_SAFE_INTEGER)),
        state: field('state', text),
        digest: field('digest', orAbsent(matching(/^[a-z0-9]+:[0-9a-f]+$/, 'a digest'))) ?? null,
        ...given('url', field('browser_download_url', orAbsent(address))),
    };
};
const commentShape = (raw, place) => {
    const field = fields_fieldsOf(raw, place);
    return {
        id: field('id', fields_id),
        body: field('body', fields_orAbsent(fields_anyText)) ?? '',
        author: field('user', fields_orAbsent(account)),
        url: field('html_url', fields_address),
    };
};
/** A git reference, or an annotated tag. https://docs.github.com/en/rest/git */
const refShape = (raw, place) => {
    const field = fieldsOf(at(raw, 'object'), `${place}object`);
    const message = fieldsOf(raw, place)('message', orAbsent(anyText));
    return {
        type: field('type', text),
        sha: field('sha', matching(/^[0-9a-f]{40,64}$/, 'the id of a git object')),
        ...(message === undefined ? {} : { message }),
    };
};
/** Notes that GitHub generated: their text. */
const generatedNotesShape = (raw, place) => fieldsOf(raw, place)('body', anyText);
/**
 * The reviewers of an environment; undefined if the answer does not say them: it has no rules, or a rule without its reviewers.
 * https://docs.github.com/en/rest/deployments/environments
 */
const reviewersShape = (raw, place) => {
    const rules = fieldsOf(raw, place)('protection_rules', orAbsent(list(protectionRule, 100)));
    const lists = rules?.filter(({ type }) => type === 'required_reviewers').map(({ reviewers }) => reviewers);
    if (lists === undefined || lists.some(one => one.length === 0))
        return undefined;
    const all = lists.flat();
    const of = (kind) => all.flatMap(one => (one.kind === kind && one.name !== undefined ? [one.name] : []));
    return { count: all.length, users: of('user'), teams: of('team') };
};
const protectionRule = (raw, place) => {
    const field = fieldsOf(raw, place);
    return { type: field('type', text), reviewers: field('reviewers', orAbsent(list(reviewer, 100))) ?? [] };
};
const reviewer = raw => {
    const kind = textAt(raw, 'type') === 'Team' ? 'team' : 'user';
    return { kind, name: textAt(raw, 'reviewer', kind === 'team' ? 'slug' : 'login') };
};
/** Whether a repository is private. https://docs.github.com/en/rest/repos/repos#get-a-repository */
const visibilityShape = (raw, place) => ({
    private: fieldsOf(raw, place)('private', boolean),
});
/** A page of variables. https://docs.github.com/en/rest/actions/variables */
const variablesShape = (raw, place) => {
    const field = fieldsOf(raw, place);
    return {
        total: field('total_count', number(0, 100_000)),
        variables: field('variables', list(variable, 100)),
    };
};
const variable = (raw, place) => {
    const field = fieldsOf(raw, place);
    return { name: field('name', text), value: field('value', anyText) };
};
/** The owner of a token. */
const userShape = (raw, place) => ({ login: fields_fieldsOf(raw, place)('login', shape_text) });
/** A field that is left out if there is nothing. */
function given(key, value) {
    return value === undefined ? {} : { [key]: value };
}

;// CONCATENATED MODULE: ./packages/github/lib/issues.js





const issues = '/repos/{owner}/{repo}/issues';
const one = `${issues}/{issue_number}`;
const pageSize = 100;
const ownPace = { betweenWritesMs: 1000, mostPages: 100 };
/** The issues of a repository (https://docs.github.com/en/rest/issues/issues), with a pause between writes. */
class Issues {
    #requests;
    #pace;
    #lastWrite = 0;
    constructor(requests, pace = {}) {
        this.#requests = requests;
        this.#pace = { ...ownPace, ...pace };
    }
    /** Runs a call of several requests, and again after temporary failures. */
    retried(what, call) {
        return this.#requests.retried(what, call);
    }
    /**
     * All issues, open and closed, newest first, without pull requests. Never by search, whose index lags, and by `label` only if the list
     * is longer than we read: lists with a filter lag too, but not that long.
     */
    async all(label) {
        const { found, complete } = await this.#newest({}, () => false);
        if (complete)
            return found;
        const known = new Set(found.map(({ number }) => number));
        const labelled = await this.#newest({ labels: label }, () => false);
        return [...found, ...labelled.found.filter(({ number }) => !known.has(number))];
    }
    /** The issues with a number above `number`, newest first, without pull requests. */
    async since(number) {
        const { found } = await this.#newest({}, issue => issue.number <= number);
        return found.filter(issue => issue.number > number);
    }
    /** An issue that GitHub named a moment ago. */
    async issue(number) {
        const parameters = { issue_number: number };
        return this.#requests.json(`read issue ${number}`, `GET ${one}`, parameters, issueShape, { named: true });
    }
    /**
     * Opens an issue, in one attempt. After a failure, the caller checks whether the issue exists nevertheless. If GitHub refuses the assignees
     * (who must belong to the project), the issue has none.
     */
    async create(issue) {
        await this.#pause();
        const send = (parameters) => this.#requests.once(`POST ${issues}`, parameters, issueShape);
        return send(issue).catch(error => {
            if (failureOf(error)?.status !== 422 || issue.assignees.length === 0)
                throw error;
            return send({ ...issue, assignees: [] });
        });
    }
    /** Changes an issue. Repeating it makes no difference, so failures are retried. A server that knows no duplicates gets `not_planned`. */
    async change(number, change) {
        await this.#pause();
        const send = (parts) => {
            const parameters = { issue_number: number, ...parts };
            return this.#requests.json(`change issue ${number}`, `PATCH ${one}`, parameters, issueShape, { named: true });
        };
        return send(change).catch(error => {
            if (failureOf(error.cause)?.status !== 422 || change.state_reason !== 'duplicate')
                throw error;
            return send({ ...change, state_reason: 'not_planned' });
        });
    }
    /** Comments on an issue. After a lost answer, looks whether the comment is there. */
    async comment(number, body) {
        await this.#pause();
        let sent = false;
        await this.retried(`comment on issue ${number}`, async () => {
            if (sent && (await this.#comments(number)).some(comment => comment.body === body))
                return;
            sent = true;
            await this.#requests.once(`POST ${one}/comments`, { issue_number: number, body }, commentShape, { named: true });
        });
    }
    /** Login of the user who owns the token; undefined for a token without a user, like a job’s. */
    async login() {
        try {
            return (await this.#requests.json('find the owner of the token', 'GET /user', {}, userShape)).login;
        }
        catch (error) {
            if (failureOf(error.cause)?.status === 403)
                return undefined;
            throw error;
        }
    }
    #comments(number) {
        const parameters = { issue_number: number };
        return this.#requests.pages('list the comments', `GET ${one}/comments`, parameters, commentShape);
    }
    /** Pages of a list, newest first, until an issue of which `isEnough` is true. A new issue moves others on: none is missed. */
    async #newest(filter, isEnough) {
        const found = new Map();
        const parameters = { state: 'all', sort: 'created', direction: 'desc', ...filter, per_page: pageSize };
        for (let page = 1; page <= this.#pace.mostPages; page += 1) {
            const shape = shape_list(issueShape, pageSize);
            const items = await this.#requests.json('list the issues', `GET ${issues}`, { ...parameters, page }, shape);
            for (const issue of items)
                if (!issue.isPullRequest)
                    found.set(issue.number, issue);
            if (items.length < pageSize || items.some(isEnough))
                return { found: [...found.values()], complete: true };
        }
        return { found: [...found.values()], complete: false };
    }
    async #pause() {
        const wait = this.#lastWrite + this.#pace.betweenWritesMs - Date.now();
        if (wait > 0)
            await (0,promises_.setTimeout)(wait);
        this.#lastWrite = Date.now();
    }
}

// EXTERNAL MODULE: ./packages/host/lib/outcome.js
var outcome = __webpack_require__(9275);
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

;// CONCATENATED MODULE: ./packages/github/lib/graphql-route.js
/** Whoever sends requests knows where it is: beside `/api/v3` on a GitHub Enterprise Server. */
const graphqlRoute = 'POST /graphql';
/** Address of the API that has GraphQL at `/graphql`, by that of the REST API. */
function graphqlBase(apiUrl) {
    return apiUrl.replace(/\/api\/v3\/?$/, '/api');
}

// EXTERNAL MODULE: ./packages/host/lib/http/body.js
var http_body = __webpack_require__(6006);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./packages/base/lib/digest.js






// Larger than usual, because artifacts can have gigabytes. A digest keeps no piece.
const large = { pieceSize: 1024 * 1024, reused: true };
/** SHA-256 of bytes (text as UTF-8), which may be in several pieces, in lower-case hexadecimal. */
function digest_sha256(data) {
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
    const hashes = names.map(name => createHash(name));
    for await (const piece of readPieces(path, { ...large, ...pieces }))
        for (const hash of hashes)
            hash.update(piece);
    return hashes.map(hash => hash.digest('hex'));
}
/**
 * Most files that are open for their digests. Of thousands that somebody asks for at the same time, the others wait. No more than keep all
 * processors at work: those that wait for a thread are not taken by this one, when it has nothing else.
 */
const mostOpen = () => Math.min(64, 8 * availableParallelism());
let digest_open = 0;
const waiting = (/* unused pure expression or super */ null && ([]));
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
        return await digestsOfOpen(path, openedSync(path, accepted), names, { isWorth, ...(onBytes && { onBytes }) });
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
        closeSync(descriptor);
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
    const hashes = names.map(name => createHash(name));
    const read = await readPiecesOf(file, size, piece => {
        for (const hash of hashes)
            hash.update(piece);
        if (piece.length > 0)
            onBytes?.(piece.length);
    });
    return { digests: hashes.map(hash => hash.digest('hex')), read };
}

;// CONCATENATED MODULE: ./packages/github/lib/answer.js




/** Greatest accepted answer, in bytes. A page of a hundred releases usually has less than three million. */
const answer_longest = 16 * 1024 * 1024;
/** Greatest accepted explanation of a refusal, in bytes. */
const longestExplanation = 1024 * 1024;
/** The status of success by method. https://docs.github.com/en/rest/releases, https://docs.github.com/en/rest/issues/comments */
const success = { GET: 200, POST: 201, PUT: 200, PATCH: 200, DELETE: 204 };
/** Routes that have another one: these need not create anything. */
const otherSuccess = {
    'POST /repos/{owner}/{repo}/releases/generate-notes': 200,
    'POST /repos/{owner}/{repo}/security-advisories/{ghsa_id}/cve': 202,
    [graphqlRoute]: 200,
};
/**
 * Reads the whole answer to a request: the only place that does. Throws a Refusal if GitHub refuses the request, a BadAnswer unless
 * the answer is JSON of this shape, and what fetch throws if the connection breaks.
 */
async function readAnswer(response, route, shape) {
    return (await readDigested(response, route, shape)).value;
}
/** The same, with the SHA-256 of the bytes of the answer, in lower-case hex. */
async function readDigested(response, route, shape) {
    await requireSuccess(response, route);
    const { value, bytes } = await readJson(response, answer_longest);
    return { value: shaped(value, shape), sha256: digest_sha256(bytes) };
}
/** Throws a Refusal or a BadAnswer unless the answer is a success. Leaves the body of a success unread. */
async function requireSuccess(response, route) {
    const expected = otherSuccess[route] ?? success[route.split(' ')[0] ?? ''];
    if (response.status === expected)
        return;
    if (response.status >= 400)
        throw await refusalOf(response);
    throw await bad(response, `its status is ${response.status}, not ${expected}`);
}
/** A status of a server in trouble says enough. The others count only with GitHub's explanation: a proxy may refuse as well. */
async function refusalOf(response) {
    const { status } = response;
    const failure = { status, message: '', headers: Object.fromEntries(response.headers), codes: [] };
    if (status < 500 && !isRateLimit(failure))
        return new Refusal({ ...failure, ...shaped((await readJson(response, longestExplanation)).value, explanation) });
    await response.body?.cancel();
    return new Refusal(failure);
}
async function readJson(response, limit) {
    const [type = ''] = (response.headers.get('content-type') ?? '').split(';');
    if (!/^application\/([\w.-]+\+)?json\s*$/i.test(type)) {
        const found = type === '' ? 'no content type' : `content type ${JSON.stringify(type.slice(0, 100))}`;
        throw await bad(response, `it is not JSON (${found}, status ${response.status})`);
    }
    const body = await (0,http_body/* readBody */.x8)(response, limit);
    if (body === undefined)
        throw new TooLong(`it has more than the ${limit} bytes accepted`);
    try {
        return { value: (0,lib_json/* parseJson */.qF)(body.toString('utf8'), 'the answer'), bytes: body };
    }
    catch (cause) {
        throw new BadAnswer('it is not JSON, or only a part of it', { cause });
    }
}
/** A BadAnswer. Frees its connection. */
async function bad(response, found) {
    await response.body?.cancel();
    return new BadAnswer(found);
}
function shaped(value, shape) {
    try {
        return shape(value, '');
    }
    catch (error) {
        if (error instanceof WrongShape)
            throw new BadAnswer(error.message.replace(/\.$/, ''), { cause: error });
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/github/lib/api-errors.js



/**
 * Turns a failed request into a Problem: a Transient one if another attempt may help. Returns a Problem as it is. `permission` is
 * what the token needs, for a refusal that does not say it.
 */
function githubProblem(what, error, permission = 'contents=write') {
    if (error instanceof problem/* Problem */.A)
        return error;
    const failure = failureOf(error);
    if (failure === undefined)
        return error;
    const parts = { ...explain(failure, permission), cause: error };
    if (!isPassing(failure))
        return new problem/* Problem */.A(what, { ...parts, details: (0,problem/* messageOf */.b)(error) });
    const waitMs = rateLimitWait(failure);
    const answered = failure.bad !== undefined;
    return new retry/* Transient */.Rc(what, { ...parts, answered, ...(waitMs === undefined ? {} : { waitMs }) });
}
function explain(failure, permission) {
    const { status, message, codes } = failure;
    if (status === undefined || failure.bad !== undefined || failure.lagging)
        return unanswered(failure);
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
        return forbidden(failure, permission);
    if (status === 404 && /dependency graph is disabled/i.test(message))
        return {
            found: 'the dependency graph is switched off in this repository.',
            next: 'Switch it on in the settings of the repository (Advanced Security, Dependency graph), or set `dependency-snapshot: false`.',
        };
    if (status === 404)
        return {
            found: 'it does not exist on GitHub, or the token may not see it.',
            next: `Check the repository, and give the token these permissions:\n${permissionLines(acceptedPermissions(failure) ?? permission)}`,
        };
    if (status === 410 && /issues (?:are|ha(?:s|ve) been) disabled/i.test(message))
        return {
            found: 'issues are switched off in this repository.',
            next: 'Switch them on in the settings of the repository (General, Features), or set `dry-run: true` to get the table only.',
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
/** GitHub did not answer, or not what it knows. */
function unanswered({ bad, status, message }) {
    if (bad !== undefined)
        return {
            found: `the answer is not one of GitHub’s API: ${firstLine(message)}.`,
            next: 'Run the job again. If that does not help, check the proxies in between.',
        };
    if (status === undefined)
        return {
            found: `the connection to GitHub failed (${firstLine(message)}).`,
            next: 'Run the job again. It skips what is already done.',
        };
    return {
        found: 'GitHub does not find it, although GitHub named it a moment ago.',
        next: 'Run the job again. If somebody deleted it meanwhile, the next run makes it again.',
    };
}
/** Permissions that the token of a job never has: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#permissions. */
const ofPersons = /^(?:repository-advisories|administration|members|secret-scanning-alerts|actions-variables)=/;
function forbidden(failure, permission) {
    const said = firstLine(failure.message);
    const accepted = acceptedPermissions(failure);
    if (accepted === undefined) {
        return {
            found: `GitHub denied access (${said}).`,
            next: `Give the token this permission:\n${permissionLines(permission)}`,
        };
    }
    return {
        found: `the token lacks the permission ${accepted.replaceAll('=', ': ')} (GitHub reported: ${said}).`,
        next: ofPersons.test(accepted)
            ? 'Use the token of a person or of an App that has it: that of a job cannot.'
            : `Add this to the job:\n${permissionLines(accepted)}`,
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

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
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
    return (0,external_node_fs_promises_.open)(path, 'w').catch(error => Promise.reject(unwritable(path, error)));
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

;// CONCATENATED MODULE: ./packages/github/lib/save.js


/** Writes the body of an answer, which has from `least` to `most` bytes, to `path`. Returns its SHA-256, in lower-case hex. */
async function save(answer, path, { least, most }) {
    const sink = await Sink.open(path, most);
    try {
        for await (const bytes of (0,http_body/* piecesOf */.Xe)(answer)) {
            if (sink.size + bytes.length > most)
                throw least === most
                    ? new BadAnswer(`it has more than the ${most} bytes of the asset`)
                    : new TooLong(`it has more than the ${most} bytes accepted`);
            await sink.write(bytes);
        }
        if (sink.size < least)
            throw new BadAnswer(`it has ${sink.size} bytes, but the asset has ${least}`);
        return sink.digest();
    }
    finally {
        await sink.close();
    }
}

;// CONCATENATED MODULE: ./packages/github/lib/requests.js






/** Slowest transfer that is accepted, in bytes per second: 2 GiB, the largest asset, take 2.3 hours at most. */
const slowest = 256 * 1024;
/** A secondary rate limit may ask us to wait a minute or more. If it is more than five, the request fails. */
const patience = { attempts: 5, baseMs: 1000, maxMs: 5 * 60_000 };
/** GitHub lists at most 10,000 releases, in pages of at most a hundred. */
const longestList = 10_000;
/** Most characters of all entries of a list, as JSON, with the fields that we use. A thousand releases with long notes have ten million. */
const largestList = 32 * 1024 * 1024;
const smallPage = 10;
/** Sends requests about one repository, and reads the answers. Retries temporary failures and explains the others. */
class Requests {
    #send;
    #address;
    #host;
    #patience;
    #permission;
    /** `permission` is what the token needs (`contents=write`), for refusals that do not say it. */
    constructor(send, repository, host, own = patience, permission = 'contents=write') {
        const [owner = '', repo = ''] = repository.split('/');
        this.#send = send;
        this.#address = { owner, repo };
        this.#host = host;
        this.#patience = own;
        this.#permission = permission;
    }
    /** `owner/name` */
    get repository() {
        return `${this.#address.owner}/${this.#address.repo}`;
    }
    /** Runs `call`, which makes one or more requests, with retries: at least `attempts`, if more are needed than usual. */
    async retried(what, call, attempts = 0) {
        const policy = { ...this.#patience, attempts: Math.max(attempts, this.#patience.attempts) };
        const attempt = () => call().catch(error => Promise.reject(githubProblem(what, error, this.#permission)));
        try {
            return await (0,retry/* retry */.L5)(attempt, policy, line => this.#host.info(line));
        }
        catch (error) {
            // All attempts are used. As a Problem, it does not make an outer call retry again.
            throw error instanceof retry/* Transient */.Rc
                ? new problem/* Problem */.A(what, { found: error.found, next: error.next, cause: error })
                : error;
        }
    }
    /** Sends one request, with retries. */
    async json(what, route, parameters, shape, options = {}) {
        return this.retried(what, () => this.once(route, parameters, shape, options));
    }
    /** The same; undefined if GitHub answers that there is no such thing. */
    async jsonIfAny(what, route, parameters, shape) {
        return this.retried(what, () => this.once(route, parameters, shape).catch(unlessAbsent));
    }
    /** Reads all pages of a list. Pages that are too long are read again in small ones. */
    async pages(what, route, parameters, item, named = false) {
        try {
            return await this.#pages(what, { route, parameters, item, size: 100, named });
        }
        catch (error) {
            if (!isTooLong(error))
                throw error;
            return await this.#pages(what, { route, parameters, item, size: smallPage, named });
        }
    }
    async #pages(what, { route, parameters, item, size, named }) {
        const all = [];
        let characters = 0;
        for (let page = 1; all.length < longestList && characters < largestList; page += 1) {
            const found = await this.json(what, route, { ...parameters, per_page: size, page }, shape_list(item, size), { named });
            all.push(...found);
            if (found.length < size)
                return all;
            characters += JSON.stringify(found).length;
        }
        throw new problem/* Problem */.A(what, {
            found: all.length < longestList
                ? `its entries have more than ${largestList} characters.`
                : `it has ${longestList} entries or more, and GitHub shows no more.`,
            next: 'Delete entries that nobody needs, or check the address of the API (GITHUB_API_URL).',
        });
    }
    /** Sends one request, in one attempt. Throws what failureOf() reads. */
    async once(route, parameters, shape, options = {}) {
        return this.#attempt(route, parameters, options, answer => readAnswer(answer, route, shape));
    }
    /** The same for one that reads, with the SHA-256 of the bytes of the answer, in lower-case hex. */
    async digested(route, parameters, shape) {
        return this.#attempt(route, parameters, {}, answer => readDigested(answer, route, shape));
    }
    /** Sends one request whose answer has no body, in one attempt. */
    none(route, parameters) {
        return this.#attempt(route, parameters, {}, answer => requireSuccess(answer, route));
    }
    /** Reads an answer that is the content of a file, of the media type `accept`, in one attempt. It has at most `most` bytes. */
    async bytes(route, parameters, most, accept) {
        const options = { named: true, bytes: most };
        return this.#attempt(route, { ...parameters, headers: { accept } }, options, async (answer) => {
            await requireSuccess(answer, route);
            const bytes = await (0,http_body/* readBody */.x8)(answer, most);
            if (bytes === undefined)
                throw new TooLong(`it has more than the ${most} bytes accepted`);
            return bytes;
        });
    }
    /** Downloads a file of known size to `path`, or one with at most `most` bytes, in one attempt. Returns its SHA-256, in lower-case hex. */
    async file(route, parameters, path, size) {
        // A route that gives a file of its own accepts no other type than JSON, and redirects.
        const headers = { accept: typeof size === 'number' ? 'application/octet-stream' : 'application/vnd.github+json' };
        const [least, most] = typeof size === 'number' ? [size, size] : [0, size.most];
        const options = { named: true, bytes: most };
        return this.#attempt(route, { ...parameters, headers }, options, async (answer) => {
            await requireSuccess(answer, route);
            return save(answer, path, { least, most });
        });
    }
    async #attempt(route, parameters, { named = false, bytes = 0 }, read) {
        const { timeoutMs = 60_000 } = this.#patience;
        const signal = AbortSignal.timeout(timeoutMs + Math.ceil((bytes / slowest) * 1000));
        const address = route.includes('{owner}') ? this.#address : {};
        try {
            const answer = await this.#send(route, { ...address, ...parameters, request: { signal } });
            return await read(answer);
        }
        catch (error) {
            const failure = named ? failureOf(error) : undefined;
            throw failure?.status === 404 ? new Refusal({ ...failure, lagging: true }) : error;
        }
    }
}
/** True for the Problem that retried() makes of it. */
function isTooLong(error) {
    return error instanceof Error && (error instanceof TooLong || isTooLong(error.cause));
}

// EXTERNAL MODULE: ./packages/host/lib/http/headers.js
var headers = __webpack_require__(4738);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
;// CONCATENATED MODULE: ./packages/host/lib/http/file-source.js

/** Size of a piece, in bytes. */
const file_source_pieceSize = 256 * 1024;
/** A file that is read in pieces and must stay as it is. Two pieces are in memory: one is sent while the next is read. */
class FileSource {
    #path;
    #handle;
    /** What was there when the file was opened. */
    #state;
    #end;
    #buffers;
    #at;
    constructor(path, handle, state, { start, size }) {
        this.#path = path;
        this.#handle = handle;
        this.#state = state;
        this.#at = start;
        this.#end = start + size;
        const most = Math.min(file_source_pieceSize, size);
        this.#buffers = [Buffer.allocUnsafeSlow(most), Buffer.allocUnsafeSlow(most)];
    }
    /** Opens a file. Throws a Problem unless it has the size that is expected. */
    static async open({ path, size, part = { start: 0, size } }) {
        const handle = await (0,read_limited/* openFile */.Tq)(path).catch(error => Promise.reject(file_source_unreadable(path, error)));
        const state = await stateOf(handle);
        if (state.size === BigInt(size))
            return new FileSource(path, handle, state, part);
        await handle.close();
        throw changed(path, `it has ${state.size} bytes, expected ${size}.`);
    }
    /** True if there are no more pieces. */
    get isAtEnd() {
        return this.#at === this.#end;
    }
    /**
     * Reads the next piece, which is valid until the second call from now. Throws a Problem if the file was changed since it was opened:
     * whoever waits for all its bytes then never gets the last piece.
     */
    async next() {
        const [buffer] = this.#buffers;
        this.#buffers.reverse();
        const most = Math.min(buffer.length, this.#end - this.#at);
        const { bytesRead } = await this.#handle.read(buffer, 0, most, this.#at);
        this.#at += bytesRead;
        if (this.isAtEnd || bytesRead === 0)
            await this.#requireUnchanged();
        if (bytesRead === 0)
            throw changed(this.#path, 'it ended early.');
        return buffer.subarray(0, bytesRead);
    }
    async #requireUnchanged() {
        const { size, mtimeNs } = await stateOf(this.#handle);
        if (size === this.#state.size && mtimeNs === this.#state.mtimeNs)
            return;
        const sizes = size === this.#state.size ? '' : ` (${this.#state.size} bytes before, ${size} now)`;
        throw changed(this.#path, `it was changed while it was sent${sizes}.`);
    }
    async close() {
        await this.#handle.close();
    }
}
function stateOf(handle) {
    return handle.stat({ bigint: true });
}
function changed(path, found) {
    return new problem/* Problem */.A(`send ${path}`, { found, next: 'Find out what writes to it. Then run the job again.' });
}
function file_source_unreadable(path, cause) {
    return new problem/* Problem */.A(`send ${path}`, {
        found: `${cause.message}.`,
        next: 'Check that it is there and readable.',
        cause,
    });
}

// EXTERNAL MODULE: ./packages/host/lib/http/idle.js
var http_idle = __webpack_require__(1696);
// EXTERNAL MODULE: ./packages/host/lib/http/proxy.js
var proxy = __webpack_require__(3584);
// EXTERNAL MODULE: ./packages/host/lib/http/url.js
var http_url = __webpack_require__(161);
;// CONCATENATED MODULE: ./packages/host/lib/http/send-file.js








/** From this size on, in bytes, the server is asked first whether it wants the body: it may refuse by the headers alone. */
const askFrom = 64 * 1024 * 1024;
/** How long it may think about that, in milliseconds. Not every server knows the question. */
const askMs = 1000;
/** Most of an answer, in bytes. */
const answerLimit = 1024 * 1024;
/** Longest time of an upload, in milliseconds: that of a job. */
const send_file_longest = 6 * 3_600_000;
/**
 * Sends a file with bounded memory, through the proxy that the environment names: fetch reads a file faster than it sends it, and keeps
 * the rest in memory. Follows no redirect. Returns the answer with its whole body, also one that comes before all is sent. Rejects
 * like fetch if the connection fails. Throws a Problem if the file has another size or changes, and then no server got all of it.
 */
async function sendFile(url, file, options) {
    const asks = (file.part?.size ?? file.size) >= askFrom;
    const answer = await attempt(url, file, asks, options);
    // 417: the server does not like the question (RFC 9110, 15.5.18).
    return asks && answer.status === 417 ? attempt(url, file, false, options) : answer;
}
async function attempt(url, file, asks, options) {
    const address = (0,http_url/* parseUrl */.Dl)(url);
    const source = await FileSource.open(file);
    const idle = (0,http_idle/* idleTimer */.a)(options.idleMs ?? 120_000, send_file_longest);
    const signal = options.signal === undefined ? idle.signal : AbortSignal.any([idle.signal, options.signal]);
    let sent = 0;
    const progress = (bytes) => {
        idle.touch();
        sent += bytes;
        options.onSent?.(sent);
    };
    try {
        const request = await begin(address, file, asks, { env: options.env, signal });
        return await exchange(request, { source, asks, progress, where: (0,http_url/* shownUrl */.zA)(address) });
    }
    catch (error) {
        signal.throwIfAborted();
        throw error;
    }
    finally {
        idle.stop();
        await source.close();
    }
}
async function begin(address, { method, headers, size, part }, asks, { env, signal }) {
    const { request } = address.protocol === 'http:' ? await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7067, 19)) : await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 4708, 19));
    const own = { 'user-agent': 'release-tools', ...headers, 'content-length': String(part?.size ?? size) };
    // Nothing may come between these two: the request takes the proxy that is set when it is made.
    (0,proxy/* useProxy */.C)(env);
    return request(address, { method, headers: asks ? { ...own, expect: '100-continue' } : own, signal });
}
async function exchange(request, { source, asks, progress, where }) {
    let isAnswered = false;
    const answered = new Promise((done, fail) => {
        request.on('error', fail).once('response', answer => {
            isAnswered = true;
            done(answer);
        });
    });
    const wanted = asks ? askFirst(request) : Promise.resolve();
    const sent = wanted.then(() => write(request, source, progress, () => isAnswered));
    sent.catch(error => request.destroy(error));
    try {
        return await wholeAnswer(await answered, where);
    }
    finally {
        // A server that has not got the whole request cannot get another one on this connection.
        if (!request.writableFinished)
            request.destroy();
        await sent.catch(() => undefined);
    }
}
/** Resolves when the server asks for the body, answers without it, or says nothing for a while. */
function askFirst(request) {
    request.flushHeaders();
    return new Promise(done => {
        const timer = setTimeout(done, askMs);
        for (const event of ['continue', 'response', 'close'])
            request.once(event, () => {
                clearTimeout(timer);
                done();
            });
    });
}
/** Writes the body, as long as no answer has come. */
async function write(request, source, progress, isAnswered) {
    for (let before = Promise.resolve(); !source.isAtEnd;) {
        const piece = await source.next();
        await before;
        // What has come is read twice before more is written: a write to a closed connection would lose an answer that has come.
        await (0,promises_.setImmediate)();
        await (0,promises_.setImmediate)();
        if (isAnswered() || request.destroyed)
            return;
        before = new Promise(done => {
            request.write(piece, error => {
                if (!error)
                    progress(piece.length);
                done();
            });
        });
        if (source.isAtEnd)
            break;
    }
    request.end();
}
async function wholeAnswer(answer, where) {
    const body = await (0,http_body/* readBody */.x8)(new Response(external_node_stream_.Readable.toWeb(answer)), answerLimit);
    if (body === undefined)
        throw tooLong(where);
    const headers = Object.entries(answer.headersDistinct).flatMap(([name, values = []]) => values.map((value) => [name, value]));
    const [status, statusText] = [answer.statusCode ?? 0, answer.statusMessage ?? ''];
    return new Response(body.length === 0 ? null : new Uint8Array(body), { status, statusText, headers });
}
function tooLong(where) {
    return new problem/* Problem */.A(`send a file to ${where}`, {
        found: `its answer has more than the ${answerLimit} bytes accepted.`,
        next: 'Check the address.',
    });
}

;// CONCATENATED MODULE: ./packages/runner/lib/runner-github.js


/** A client of GitHub's API through octokit, which is loaded here. Makes no request. Masks the token from now on. */
async function connectGitHub(address, host) {
    return new GitHub(await connectRequests(address, host));
}
/** The same, for single requests. */
async function connectRequests({ token, repository, apiUrl, patience, permission }, host) {
    const { getOctokit } = await Promise.all(/* import() */[__webpack_require__.e(918), __webpack_require__.e(131)]).then(__webpack_require__.bind(__webpack_require__, 1918));
    host.mask(token);
    (0,headers/* requireHeaders */.s)({ authorization: token }, apiUrl);
    const octokit = getOctokit(token, { baseUrl: apiUrl });
    // The fetch of @actions/github, which knows the proxy.
    const send = octokit.request.endpoint.DEFAULTS.request?.fetch ?? fetch;
    const request = async (route, parameters) => {
        const { request: options, file, ...rest } = parameters;
        let answer;
        // octokit writes the request. It must not read the answer: it has no limit, and gives what it could not read as text.
        const keep = async (...sent) => {
            answer = await (file === undefined ? send(...sent) : upload(file, sent, host));
            return new Response(null, { status: 204 });
        };
        const place = route === graphqlRoute ? { baseUrl: graphqlBase(apiUrl) } : {};
        await octokit.request(route, { ...rest, ...place, request: { ...options, fetch: keep } });
        if (answer === undefined)
            throw new Error('octokit sent no request');
        return answer;
    };
    return new Requests(request, repository, host, patience, permission);
}
/** Sends a request of octokit with a file as its body. */
function upload(file, [url, init], { env }) {
    const { method, headers, signal } = init;
    return sendFile(String(url), { method, headers, ...file }, { env, ...(signal && { signal }) });
}

// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./packages/base/lib/archive-member.js

/** The name of an archive's entry without a leading `./`. Other spellings of the same path stay different names. */
function archive_member_normalName(name) {
    return name.startsWith('./') ? name.slice(2) : name;
}
/** The Problem for an archive that cannot be unpacked. */
function archive_member_archiveProblem(found, cause) {
    return new problem/* Problem */.A('unpack the archive', { found, next: 'Check the source of the archive.', cause });
}

;// CONCATENATED MODULE: ./packages/base/lib/zip/zip-reader.js





/** Largest directory of a zip file, in bytes: that of about 100,000 files. */
const directoryLimit = 16 * 1024 ** 2;
/**
 * Reads one file from a zip file (APPNOTE.TXT 6.3, without Zip64, which files below 4 GiB do not need). Throws a Problem if the
 * file occurs twice or is encrypted, or if the archive is damaged.
 */
async function zip_reader_readZipMember(path, name, sink) {
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
async function zip_reader_listZip(path) {
    return withZip(path, async (_, directory) => directory.map(({ name, mode }) => ({ name, mode })));
}
/**
 * Every member of a zip file, in the order of its directory, which is read once. Read a member before you ask for the next one.
 * Nothing may be unpacked by its name, which is not checked. Throws a Problem if the archive is damaged.
 */
async function* scanZip(path) {
    const file = await (0,read_limited/* openFile */.Tq)(path);
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
        throw archive_member_archiveProblem('it is not a zip file.');
    const [length, start] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
    if (end + 22 + tail.readUInt16LE(end + 20) !== tail.length)
        throw archive_member_archiveProblem('it has data after its end.');
    if (start + length !== size - tail.length + end)
        throw archive_member_archiveProblem('its directory is not in front of its end, or it needs Zip64.');
    if (length > directoryLimit)
        throw archive_member_archiveProblem(`its directory has ${length} bytes, more than the ${directoryLimit} accepted.`);
    return parseDirectory(await readAt(file, start, length));
}
function parseDirectory(directory) {
    const entries = [];
    for (let at = 0; at < directory.length;) {
        if (at + 46 > directory.length || directory.toString('latin1', at, at + 4) !== 'PK\x01\x02')
            throw archive_member_archiveProblem('its directory is damaged.');
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
        throw archive_member_archiveProblem(`${entry.name} is encrypted, or compressed by an unsupported method.`);
    const header = await readAt(file, entry.start, 30);
    if (header.toString('latin1', 0, 4) !== 'PK\x03\x04')
        throw archive_member_archiveProblem('one of its entries is damaged.');
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
        throw archive_member_archiveProblem(`${entry.name} has two names.`);
    if (header.readUInt16LE(8) !== entry.method)
        throw archive_member_archiveProblem(`${entry.name} has two methods of compression.`);
    const stated = header.readUInt32LE(18);
    // 4.5.3: with Zip64, which Python may write for small files too, the field 1 comes first and has both sizes, of 8 bytes each.
    const isZip64 = stated === 0xffff_ffff && extra.length >= 20 && extra.readUInt16LE(0) === 1;
    const compressed = isZip64 ? Number(extra.readBigUInt64LE(12)) : stated;
    if ((header.readUInt16LE(6) & 8) === 0 && compressed !== entry.compressed)
        throw archive_member_archiveProblem(`${entry.name} has two sizes.`);
}
/** Bytes after what is compressed are refused: a reader of the stream may take them for another entry. */
async function inflated(packed, take, entry) {
    const inflate = (0,external_node_zlib_.createInflateRaw)();
    const extra = () => archive_member_archiveProblem(`${entry.name} has bytes after its content.`);
    try {
        await (0,external_node_stream_promises_.pipeline)(packed, inflate, take);
    }
    catch (error) {
        const { code = '' } = error;
        if (code.startsWith('Z_'))
            throw archive_member_archiveProblem(`${entry.name} is damaged.`, error);
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
        throw archive_member_archiveProblem('it is truncated.');
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size), 0, size, position);
    if (bytesRead !== size)
        throw archive_member_archiveProblem('it is truncated.');
    return buffer;
}

// EXTERNAL MODULE: ./packages/base/lib/if-there.js
var if_there = __webpack_require__(7822);
;// CONCATENATED MODULE: ./packages/triage/lib/read-runs.js




const { name: findingsName } = register_kinds.vulnerabilities.files.document;
const read_runs_manifestName = (0,external_node_path_.basename)(register_kinds.manifest.files.document.path);
/** What rescan-release writes beside the findings of today, and the directory with those that the release has of itself. */
const [rescanName, releasedName] = ['rescan.json', 'released'];
/** Most documents of a run, and most bytes of all of them. */
const read_runs_most = { documents: 500, bytes: 512 * 1024 * 1024 };
/**
 * The findings of a run, below some paths: files, or directories that hold them anywhere, such as release directories. `release` names the
 * release of documents whose directory has no manifest. Throws a Problem if there are none.
 */
async function readRun(paths, release, workspace) {
    const documents = [];
    for (const path of paths)
        documents.push(...(await readBelow(path, release, workspace)));
    const name = paths.map(path => read_runs_shown(path, workspace)).join(', ');
    if (documents.length === 0)
        throw new problem/* Problem */.A(`read the findings of ${name}`, {
            found: `there is no ${findingsName}.`,
            next: 'Run scan-image before this step, or check the input `findings`.',
        });
    return { name, documents };
}
/**
 * The same for earlier runs, each of one directory, which may have none and then says nothing. What rescan-release says of several releases is
 * one run: that one release does not have a finding says nothing of another.
 */
async function readEarlierRuns(paths, workspace) {
    const runs = [];
    const released = { name: 'the releases', documents: [] };
    for (const path of paths) {
        const documents = await readBelow(path, undefined, workspace);
        if (await isReleasedSide(path))
            released.documents.push(...documents);
        else
            runs.push({ name: read_runs_shown(path, workspace), documents });
    }
    return released.documents.length === 0 ? runs : [released, ...runs];
}
async function isReleasedSide(path) {
    return (0,external_node_path_.basename)(path) === releasedName && (await (0,files/* sizeIfThere */.nQ)((0,external_node_path_.join)((0,external_node_path_.dirname)(path), rescanName))) !== undefined;
}
/** The findings in a zip file, as a workflow artifact is one. */
async function readZippedRun(zip, name) {
    const documents = [];
    const names = new Set(ofRun((await zip_reader_listZip(zip)).map(member => member.name)));
    let bytes = 0;
    for await (const member of scanZip(zip)) {
        if (!names.has(member.name))
            continue;
        const pieces = [];
        let size = 0;
        const write = async (piece) => {
            size += piece.length;
            bytes += piece.length;
            requireFew(documents.length, bytes, name);
            if (size > lib_limits/* limits */.F.document)
                throw tooMuch(`${name}, ${member.name}`);
            pieces.push(piece);
        };
        await member.read({ write });
        documents.push(...documentIn(Buffer.concat(pieces).toString('utf8'), `${member.name} of ${name}`, {}));
    }
    return { name, documents };
}
/**
 * The findings among some files, without those that rescan-release puts beside its own: what the release said of itself is not a scan of
 * this run.
 */
function ofRun(files) {
    const rescans = files.filter(file => (0,external_node_path_.basename)(file) === rescanName).map(file => file.slice(0, -rescanName.length));
    return files.filter(file => (0,external_node_path_.basename)(file) === findingsName && !rescans.some(rescan => file.startsWith(`${rescan}${releasedName}/`)));
}
async function readBelow(path, release, workspace) {
    const found = await (0,if_there/* ifThere */.y)((0,external_node_fs_promises_.stat)(path));
    if (found === undefined)
        return [];
    if (!found.isDirectory())
        return readOne(path, release === undefined ? {} : { release }, workspace);
    const documents = [];
    for (const file of ofRun(await (0,files/* listFiles */.CS)(path))) {
        requireFew(documents.length, 0, read_runs_shown(path, workspace));
        const named = release === undefined ? {} : { release };
        documents.push(...(await readOne((0,external_node_path_.join)(path, file), (await releaseOf((0,external_node_path_.join)(path, file), path)) ?? named, workspace)));
    }
    return documents;
}
async function readOne(path, release, workspace) {
    return documentIn((await (0,read_limited/* readLimited */.tk)(path, lib_limits/* limits */.F.document)).toString('utf8'), read_runs_shown(path, workspace), release);
}
function documentIn(text, what, release) {
    return [{ document: parseFindings(text, what), ...release }];
}
/** What the manifest says of the release that a file is part of: the nearest one above it, up to `root`. */
async function releaseOf(path, root) {
    for (let directory = (0,external_node_path_.dirname)(path);; directory = (0,external_node_path_.dirname)(directory)) {
        const text = await (0,read_limited/* readIfThere */.qC)((0,external_node_path_.join)(directory, read_runs_manifestName), lib_limits/* limits */.F.evidence);
        if (text !== undefined)
            return namedIn(parseYaml(text.toString('utf8'), read_runs_manifestName));
        if (directory === root || directory === (0,external_node_path_.dirname)(directory))
            return undefined;
    }
}
function namedIn(manifest) {
    const [release, version] = [(0,lib_json/* textAt */.$6)(manifest, 'source', 'tag'), (0,lib_json/* textAt */.$6)(manifest, 'project', 'version')];
    return release === undefined ? undefined : { release, ...(version === undefined ? {} : { version }) };
}
function requireFew(documents, bytes, name) {
    if (documents >= read_runs_most.documents || bytes > read_runs_most.bytes)
        throw tooMuch(name);
}
function tooMuch(name) {
    return new problem/* Problem */.A(`read the findings of ${name}`, {
        found: 'they are more than are accepted.',
        next: 'Name only the directories of one run.',
    });
}
function read_runs_shown(path, workspace) {
    return (0,files/* toPosix */.d7)((0,external_node_path_.relative)(workspace, path)) || '.';
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

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/vex-files.js







/** Reads the VEX documents that a policy names, in `root`. Throws a Problem for one that is not there or is wrong. */
async function readVexFiles({ vulnerabilities: { vex } }, root) {
    const files = [];
    for (const path of vex?.files ?? []) {
        const content = await readNamed(path, root);
        files.push({ path, content, document: readVex(content, path) });
    }
    return files;
}
async function readNamed(path, root) {
    const attempted = `read ${path}, a VEX document of the policy`;
    try {
        return await (0,read_limited/* readLimited */.tk)((0,external_node_path_.join)(root, path), lib_limits/* limits */.F.document, 'inside');
    }
    catch (error) {
        if (error instanceof problem/* Problem */.A)
            throw new problem/* Problem */.A(attempted, { found: error.found, next: error.next, cause: error });
        const isMissing = error.code === 'ENOENT';
        const found = isMissing ? 'no such file.' : `${(0,problem/* messageOf */.b)(error)}.`;
        throw new problem/* Problem */.A(attempted, { found, next: 'Check `vulnerabilities.vex.files` in the policy.', cause: error });
    }
}
/** Writes the documents into the release, so that anyone can compute the verdict again. Returns their paths there. */
async function writeVexFiles(files, releaseDir) {
    const { document } = vexKind.files;
    for (const { path, content } of files)
        await writeFileAtomic(join(releaseDir, vexPath(path)), content);
    const records = files.map(({ path }) => recordOf(document, vexPath(path), ownTool));
    if (files.length > 0)
        await writeStepRecord(releaseDir, 'scan-image.vex', { files: records });
    return records.map(({ path }) => path);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/vex/vex-product.js







/** What statements may name a release by, while it is assembled. */
function vexReleaseOf({ name, version, source, artifacts, images, boms = [] }) {
    const { repository, tag } = source;
    const addresses = [repository, `${repository}@${tag}`, resourceOf({ source })];
    return { name, version, addresses, artifacts: artifacts.map(one => one.sha256), images, boms };
}
/** The same of a release that has a manifest. */
function vexReleaseIn({ project, source, files, images }, boms) {
    return vexReleaseOf({ ...project, source, images, boms, artifacts: files.filter(({ path }) => isArtifact(path)) });
}
/** What reports of findings alone say of what they are about: name and digest of each target. The rest is given, as far as it is known. */
function vexReleaseOfFindings(documents, { version = '', addresses = [] } = {}) {
    const targets = documents.map(({ target }) => target);
    const images = targets.filter(({ kind }) => kind === 'image');
    return {
        name: targets.find(isOfProject)?.name ?? '',
        version,
        addresses,
        artifacts: [],
        // The digest of a platform is in its target. That of the index, which is about all platforms, is in no report.
        images: images.map(({ name }) => ({ name, repository: name, digest: '', platforms: [] })),
    };
}
/** What of a release a target is. What is true of one image, or of one platform of it, says nothing of another. */
function productOf(release, target) {
    const { name, version, manifest, boms = [] } = release;
    const links = boms.filter(bom => targetKey(bom.target) === targetKey(target)).flatMap(({ link }) => link ?? []);
    const addresses = [...release.addresses, ...links];
    const digests = manifest === undefined ? [] : [manifest];
    const whole = { addresses, release: { name, version } };
    if (isOfProject(target))
        return { ...whole, sha256: new Set([...digests, ...release.artifacts]), package: { name, version } };
    const image = release.images.find(one => one.name === target.name);
    const platform = image?.platforms.find(one => vex_product_isSamePlatform(one.platform, target.platform));
    const own = [target.digest, image?.digest, platform?.digest].flatMap(one => one?.replace(/^sha256:/, '') ?? []);
    return { ...whole, sha256: new Set([...digests, ...own]), ...(image && { repository: image.repository }) };
}
function vex_product_isSamePlatform(one, other) {
    return other !== undefined && canonicalPlatform(one) === canonicalPlatform(other);
}
/** True if a statement names the product: by a digest, an address, or a package URL. */
function isProduct({ names, sha256 }, product) {
    return sha256.some(digest => product.sha256.has(digest)) || names.some(name => isNamed(name, product));
}
function isNamed(name, product) {
    if (product.addresses.includes(name))
        return true;
    const purl = parsePurl(name);
    if (purl === undefined)
        return false;
    if (purl.type === 'oci' || purl.type === 'docker')
        return isImage(purl, product);
    if (purl.type === 'github')
        return isRepository(purl, product);
    const own = purl.type === 'generic' ? product.release : product.package;
    return own !== undefined && isSameName(purl, own.name) && isSameVersion(purl, own.version);
}
/** An image is its digest, wherever it lies. Without a digest, a statement is about every image of the repository. */
function isImage({ type, name, version, qualifiers }, { sha256, repository }) {
    if (version !== '')
        return sha256.has(version.replace(/^sha256:/, '').toLowerCase());
    if (repository === undefined)
        return false;
    const own = canonicalRepository(repository);
    const host = qualifiers.repository_url;
    if (type === 'docker')
        return canonicalRepository(host === undefined ? name : `${host}/${name}`) === own;
    return host === undefined
        ? own.endsWith(`/${name}`)
        : [host, `${host}/${name}`].map(canonicalRepository).includes(own);
}
/** Docker Hub has several addresses, and leaves out its own name: https://github.com/distribution/reference (normalize.go). */
function canonicalRepository(repository) {
    const path = repository
        .replace(/^https?:\/\//, '')
        .replace(/\/+$/, '')
        .toLowerCase();
    const [first = '', ...rest] = path.split('/');
    const isHost = first.includes('.') || first.includes(':') || first === 'localhost';
    if (isHost && !hubs.has(first))
        return path;
    const own = isHost ? rest : [first, ...rest];
    return ['docker.io', ...(own.length === 1 ? ['library'] : []), ...own].join('/');
}
const hubs = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io']);
/** `pkg:github/acme/widget@v1.2.0` is the release as a whole. */
function isRepository(purl, { addresses, release }) {
    const address = `https://github.com/${purl.name}`.toLowerCase();
    const isOwn = addresses.some(one => one.toLowerCase() === address);
    return isOwn && isSameVersion({ ...purl, version: purl.version.replace(/^v(?=\d)/, '') }, release.version);
}
function isSameName(purl, name) {
    const named = (text) => package_identity_identityOf({ name: text, version: '', type: '', purl: `pkg:${purl.type}/${encodePart(text)}` }).name;
    return named(purl.name) === named(name);
}
function isSameVersion({ version }, own) {
    return version === '' || version === own || sameVersion(version, own);
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

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/feeds.js


const cve = /^CVE-\d{4}-\d{4,19}$/i;
const rowLimit = 2_000_000;
/**
 * Parses the scores of a day: `#model_version:v2026.03.14,score_date:2026-06-01T12:00:00Z`, `cve,epss,percentile`, then a row for each CVE.
 * https://www.first.org/epss/data_stats. `what` names the file in errors. Throws a Problem with the line.
 */
function parseEpss(text, what, sha256) {
    const [head = '', titles = '', ...rows] = text.split(/\r?\n/, rowLimit + 3);
    const [, version, day] = /^#\s*model_version:([^,\s]{1,100}),score_date:(\S{1,40})$/.exec(head) ?? [];
    const date = timeOf(day);
    if (version === undefined || date === undefined)
        throw badEpss(what, 1, 'it does not say the version of the model and the date of the scores.');
    if (titles !== 'cve,epss,percentile')
        throw badEpss(what, 2, 'its columns are not cve, epss and percentile.');
    const scores = new Map();
    for (const [index, row] of rows.entries()) {
        if (row === '' && index === rows.length - 1)
            break;
        const [id = '', score = ''] = row.split(',', 3);
        const epss = /^\d(?:\.\d{1,20})?(?:e-\d{1,2})?$/.test(score) ? Number(score) : Number.NaN;
        if (!cve.test(id) || !(epss <= 1))
            throw badEpss(what, index + 3, 'it has no CVE with a score from 0 to 1.');
        const known = id.toUpperCase();
        if (scores.has(known))
            throw badEpss(what, index + 3, `it has a second score of ${known}.`);
        scores.set(known, epss);
    }
    if (scores.size === 0)
        throw badEpss(what, 3, 'it has no scores.');
    if (rows.length > rowLimit)
        throw badEpss(what, rowLimit, 'it has more rows than this.');
    return { sha256, date, version, scores };
}
function badEpss(what, line, found) {
    return new Problem(`read ${what}, line ${line}`, {
        found,
        next: 'Download the file of a day from https://www.first.org/epss/data_stats again.',
    });
}
/** Parses CISA's catalogue in JSON. https://www.cisa.gov/known-exploited-vulnerabilities-catalog. Throws a Problem. */
function parseKnownExploited(text, what, sha256) {
    const document = parseJson(text, what);
    const date = timeOf(textAt(document, 'dateReleased'));
    const version = textAt(document, 'catalogVersion');
    const listed = at(document, 'vulnerabilities');
    if (date === undefined)
        throw badCatalogue(what, '"dateReleased" is not a time.');
    if (!Array.isArray(listed) || listed.length === 0)
        throw badCatalogue(what, '"vulnerabilities" is not a list with entries.');
    const count = at(document, 'count');
    if (count !== undefined && count !== listed.length)
        throw badCatalogue(what, `"count" is ${JSON.stringify(count)}, but it lists ${listed.length}.`);
    const ids = listed.map((one, index) => {
        const id = isObject(one) ? textAt(one, 'cveID') : undefined;
        if (id !== undefined && cve.test(id))
            return id.toUpperCase();
        throw badCatalogue(what, `"vulnerabilities[${index}].cveID" is not a CVE.`);
    });
    return { sha256, date, ...(version === undefined ? {} : { version }), cves: new Set(ids) };
}
function badCatalogue(what, found) {
    return new Problem(`read ${what}`, {
        found,
        next: 'Download the JSON of https://www.cisa.gov/known-exploited-vulnerabilities-catalog again.',
    });
}
/** The findings with what the lists say of their CVEs. */
function withFeeds(findings, { epss, knownExploited }) {
    if (epss === undefined && knownExploited === undefined)
        return findings;
    return findings.map(finding => {
        const cves = feeds_cvesOf(finding);
        const scores = cves.flatMap(one => epss?.scores.get(one) ?? []);
        return {
            ...finding,
            ...(scores.length === 0 ? {} : { epss: Math.max(...scores) }),
            ...(cves.some(one => knownExploited?.cves.has(one)) ? { knownExploited: true } : {}),
        };
    });
}
/** What a document says of the lists. */
function feeds_feedsOf({ epss, knownExploited }) {
    const own = ({ sha256, date, version }) => ({
        sha256,
        date,
        ...(version === undefined ? {} : { version }),
    });
    return {
        ...(epss === undefined ? {} : { epss: own(epss) }),
        ...(knownExploited === undefined ? {} : { knownExploited: own(knownExploited) }),
    };
}
/** The CVEs among the identifiers of a finding, in upper case. */
function feeds_cvesOf({ id, aliases }) {
    return [id, ...aliases].map(one => one.toUpperCase()).filter(one => one.startsWith('CVE-'));
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/same-vulnerability.js

/**
 * True if both can be one vulnerability: they have a common identifier and, if both have CVEs, a common CVE. An advisory (DSA, RHSA, some
 * GHSA) is about several vulnerabilities, and scanners list it among the names of each.
 */
function isSameVulnerability(one, other) {
    const [own, others] = [feeds_cvesOf(one), feeds_cvesOf(other)];
    if (own.length > 0 && others.length > 0)
        return own.some(cve => others.includes(cve));
    const names = namesOf(other);
    return namesOf(one).some(name => names.includes(name));
}
function namesOf({ id, aliases }) {
    return [id, ...aliases].map(name => name.toUpperCase());
}

;// CONCATENATED MODULE: ./packages/evidence/lib/vex/resolve-vex.js






/** What is said of statements that the scope does not allow. */
function wideText(number) {
    return `${format_count(number, 'statement')} about the release as a whole, without a package, ${number === 1 ? 'counts' : 'count'} only with \`scope: release\`.`;
}
/** At equal times, the first of these counts: the least favourable. */
const order = ['affected', 'under_investigation', 'fixed', 'not_affected'];
/** True if a finding with this statement does not count. */
function excuses({ statement }) {
    return statement.status === 'not_affected' || statement.status === 'fixed';
}
/** Why a finding does not count, with the statement that says so: `not_affected: component_not_present (vex.json, statement 3)`. */
function excusedText({ statement }) {
    const reason = reasonOf(statement);
    const why = reason === statement.status ? '' : `: ${reason}`;
    return `${statement.status}${why} (${placeOf(statement)})`;
}
/**
 * Finds the statement that counts for each finding: of those about it, the newest; at equal times the most precise one, and then the least
 * favourable. The order of documents and statements does not matter.
 */
function resolveVex(groups, documents, release) {
    const statements = groups.flatMap(group => group.statements);
    const releaseWide = new Set(groups.flatMap(group => (group.scope === 'release' ? group.statements : [])));
    const byId = indexed(statements);
    const applied = new Map();
    const [used, wide] = [new Set(), new Set()];
    for (const { target, findings } of documents) {
        const product = productOf(release, target);
        for (const finding of findings) {
            const about = candidates(finding, byId).flatMap(statement => matchesOf(statement, finding, product));
            const counted = about.filter(one => one.precision !== resolve_vex_whole || releaseWide.has(one.statement));
            for (const one of about)
                (counted.includes(one) ? used : wide).add(one.statement);
            const first = bestOf(counted);
            if (first !== undefined)
                applied.set(finding, first);
        }
    }
    return {
        applied,
        unused: statements.filter(one => !used.has(one) && !wide.has(one)),
        tooWide: statements.filter(one => wide.has(one) && !used.has(one)),
    };
}
function indexed(statements) {
    const byId = new Map();
    for (const statement of statements)
        for (const id of new Set(statement.ids.map(one => one.toUpperCase()))) {
            const own = byId.get(id);
            if (own === undefined)
                byId.set(id, [statement]);
            else
                own.push(statement);
        }
    return byId;
}
/** Statements about the vulnerability, by any of its names. */
function candidates(finding, byId) {
    const named = [finding.id, ...finding.aliases].flatMap(one => byId.get(one.toUpperCase()) ?? []);
    return [...new Set(named)].filter(({ ids: [id = '', ...aliases] }) => isSameVulnerability(finding, { id, aliases }));
}
/** How a statement names a finding, from the least to the most precise: https://openvex.dev, and docs/tasks/vex.md. */
const [resolve_vex_whole, anyVersion, oneVersion, part, partVersion] = [0, 1, 2, 3, 4];
function matchesOf(statement, finding, product) {
    const { products } = statement;
    if (products.length === 0)
        return [{ statement, precision: resolve_vex_whole }];
    const found = products.flatMap(one => precisionOf(one, finding, product) ?? []);
    return found.length === 0 ? [] : [{ statement, precision: Math.max(...found) }];
}
function precisionOf(named, { package: found }, product) {
    const { subcomponents } = named;
    if (subcomponents.length === 0) {
        // The package can be that of the release itself.
        const versions = versionsOf(named, found);
        if (versions.length > 0)
            return versions.some(Boolean) ? oneVersion : anyVersion;
        return isProduct(named, product) ? resolve_vex_whole : undefined;
    }
    // What is true of the package as a part of something else is not true here.
    if (!isProduct(named, product))
        return undefined;
    const versions = subcomponents.flatMap(one => versionsOf(one, found));
    return versions.length === 0 ? undefined : versions.some(Boolean) ? partVersion : part;
}
/** For each name that is the package: whether it names its version. */
function versionsOf({ names }, found) {
    return names
        .filter(name => purlMatches(name, found) && isSameArchitecture(name, found))
        .map(name => parsePurl(name)?.version !== '');
}
/** Words for one architecture: of Debian, of rpm and Alpine. `all` and `noarch` are every one. */
const resolve_vex_architectures = new Map([
    ['x86_64', 'amd64'],
    ['aarch64', 'arm64'],
    ['i686', 'i386'],
    ['armv7hl', 'armhf'],
    ['all', ''],
    ['noarch', ''],
]);
function isSameArchitecture(name, { purl = '' }) {
    const [wanted = '', own = ''] = [name, purl].map(text => {
        const arch = parsePurl(text)?.qualifiers.arch ?? '';
        return resolve_vex_architectures.get(arch) ?? arch;
    });
    return wanted === '' || own === '' || wanted === own;
}
function bestOf(matches) {
    const [first, ...rest] = [...matches].sort((a, b) => isBefore(a, b) || byStatus(a, b) || byPlace(a, b));
    if (first === undefined)
        return undefined;
    const conflict = rest.find(one => isBefore(first, one) === 0 && byStatus(first, one) !== 0);
    return {
        statement: first.statement,
        versionless: [resolve_vex_whole, anyVersion, part].includes(first.precision),
        ...(conflict && { conflict: conflict.statement }),
    };
}
function isBefore(a, b) {
    return Date.parse(b.statement.time) - Date.parse(a.statement.time) || b.precision - a.precision;
}
function byStatus(a, b) {
    return order.indexOf(a.statement.status) - order.indexOf(b.statement.status);
}
function byPlace({ statement: a }, { statement: b }) {
    return (0,files/* byBytes */.bg)(a.document, b.document) || a.index - b.index;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/vex/judge-vex-files.js





/** Judges by the documents that the policy names, and by no others. `today` is a day such as `2027-01-31`. */
function judgeVexFiles({ vulnerabilities }, context, today) {
    const { files = [], scope } = vulnerabilities.vex ?? {};
    const named = files.map((path, index) => ({ path, rule: `vulnerabilities.vex.files[${index}]` }));
    const read = named.map(one => ({ ...one, statements: judge_vex_files_statementsOf(one.path, context.documents) }));
    const statements = read.flatMap(one => one.statements ?? []);
    const groups = [{ statements, scope }, ...(context.signed ? [context.signed] : [])];
    const answer = resolveVex(groups, context.findings, context.release);
    return {
        answer,
        errors: read.flatMap(({ path, rule, statements }) => {
            if (statements === undefined)
                return [{ rule, text: `The policy names the VEX document ${path}, which is not there or cannot be read.` }];
            return lateText(statements, today).map(text => ({ rule, text }));
        }),
        passed: read.map(({ path, rule }) => ({ rule, text: passedText(path, answer) })),
        warnings: read.flatMap(({ path, statements = [] }) => warningsOf(path, statements, answer)),
    };
}
/** The statements of a document, which from now on has the name that the policy gives it. */
function judge_vex_files_statementsOf(path, documents) {
    const found = documents.find(({ name }) => (0,external_node_path_.basename)(name) === (0,external_node_path_.basename)(path));
    return found?.statements.map(one => ({ ...one, document: path }));
}
/** Says that statements are of a day that has not come. */
function lateText(statements, today) {
    const late = statements.find(({ time }) => Date.parse(time) >= endOf(today));
    if (late === undefined)
        return [];
    return [`${late.document}: a statement about ${late.ids[0]} is of ${late.time}, after ${today}.`];
}
function passedText(path, { applied }) {
    const own = [...applied.values()].filter(({ statement }) => statement.document === path);
    const anyVersion = own.filter(({ versionless }) => versionless).length;
    const wide = anyVersion === 0 ? '' : `, ${anyVersion} of them by a statement about every version`;
    return `${path} decides about ${format_count(own.length, 'finding')}${wide}.`;
}
const judge_vex_files_shown = 3;
function warningsOf(path, own, { applied, unused, tooWide }) {
    const [idle, wide] = [unused, tooWide].map(all => all.filter(one => own.includes(one)));
    const conflicts = [...applied.values()].filter(({ statement, conflict }) => conflict && own.includes(statement));
    const ids = [...new Set((idle ?? []).map(one => one.ids[0]))];
    const more = ids.length > judge_vex_files_shown ? ` and ${ids.length - judge_vex_files_shown} more` : '';
    return [
        ...(ids.length === 0
            ? []
            : [`${path} has statements that match no finding: ${ids.slice(0, judge_vex_files_shown).join(', ')}${more}.`]),
        ...(wide === undefined || wide.length === 0 ? [] : [`${path}: ${wideText(wide.length)}`]),
        ...new Set(conflicts.map(conflictText)),
    ];
}
function conflictText({ statement, conflict }) {
    const other = conflict === undefined ? '' : ` ${placeOf(conflict)} says ${conflict.status}`;
    return `${placeOf(statement)} says that ${statement.ids[0]} is ${statement.status}, and${other}: the less favourable counts.`;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/exceptions.js


/** True if an exception names the finding by one of its identifiers (case does not matter) and, if it names a package, its package. */
function covers(exception, finding) {
    const wanted = exception.id.toUpperCase();
    if (![finding.id, ...finding.aliases].some(id => id.toUpperCase() === wanted))
        return false;
    return exception.purl === undefined || purlMatches(exception.purl, finding.package);
}
/** True if an exception is for the target. One that names none is for all. */
function isFor({ target: scope = {} }, { name, kind, platform = '' }) {
    return ((scope.name === undefined || scope.name === name) &&
        (scope.kind === undefined || scope.kind === kind) &&
        (scope.platform === undefined || canonicalPlatform(scope.platform) === canonicalPlatform(platform)));
}
/** True if an exception is for something that these documents are about. */
function concerns(exception, documents) {
    return exception.target === undefined || documents.some(({ target }) => isFor(exception, target));
}
/** Every exception of a policy, with the findings that it names. `today` is a day such as `2027-01-31`. */
function applyExceptions(exceptions, documents, today) {
    return exceptions.map(exception => ({
        exception,
        expired: exception.expires < today,
        findings: documents
            .filter(({ target }) => isFor(exception, target))
            .flatMap(({ findings }) => findings.filter(finding => covers(exception, finding))),
    }));
}
/** The exceptions that name each finding, in their order. Findings that no exception names are absent. */
function exceptionsByFinding(exceptions) {
    const named = new Map();
    for (const applied of exceptions)
        for (const finding of applied.findings)
            named.set(finding, [...(named.get(finding) ?? []), applied]);
    return named;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/threats.js

/**
 * Joins what the records of a run say of attacks, by CVE: one scanner's finding learns what another one's database says of the same
 * vulnerability in another package or target. Both lists have CVEs only, so that a vulnerability without a CVE is in neither.
 */
function threatsIn(documents) {
    const byCve = new Map();
    for (const { scanners, findings, feeds = {} } of documents) {
        const silent = silenceOf(scanners);
        for (const finding of findings) {
            const own = joined(ownThreat(finding, silent), inFeeds(finding, feeds));
            for (const cve of feeds_cvesOf(finding))
                byCve.set(cve, joined(byCve.get(cve) ?? {}, own));
        }
    }
    return finding => {
        const own = ownThreat(finding, () => ({}));
        const cves = feeds_cvesOf(finding);
        if (cves.length === 0)
            return joined(own, { epss: 'none', knownExploited: false });
        return cves.map(cve => byCve.get(cve) ?? {}).reduce(joined, own);
    };
}
/** What the lists say that were given: what is not in them is known not to be. */
function inFeeds({ epss, knownExploited }, feeds) {
    return {
        ...(feeds.epss === undefined ? {} : { epss: epss ?? 'none' }),
        ...(feeds.knownExploited === undefined ? {} : { knownExploited: knownExploited ?? false }),
    };
}
/** What it means if a scanner says nothing of attacks: its database may have the lists. */
function silenceOf(runs) {
    const silent = new Map(runs.map(({ name, database: { feeds = {} } }) => [
        name,
        {
            ...(feeds.epss === undefined ? {} : { epss: 'none' }),
            ...(feeds.knownExploited === undefined ? {} : { knownExploited: false }),
        },
    ]));
    return scanner => silent.get(scanner) ?? {};
}
function ownThreat({ opinions, since }, silent) {
    return opinions
        .map(({ scanner, epss, knownExploited, published }) => {
        return {
            ...silent(scanner),
            ...(epss === undefined ? {} : { epss }),
            ...(knownExploited === undefined ? {} : { knownExploited }),
            ...(published === undefined ? {} : { published }),
        };
    })
        .reduce(joined, since === undefined ? {} : { published: since });
}
/** The worse of two, and the earlier time. */
function joined(a, b) {
    const scores = [a.epss, b.epss].filter(one => typeof one === 'number');
    const epss = scores.length > 0 ? Math.max(...scores) : (a.epss ?? b.epss);
    const answers = [a.knownExploited, b.knownExploited];
    const knownExploited = answers.includes(true) ? true : answers.find(one => one !== undefined);
    const [published] = [a.published, b.published]
        .filter(one => one !== undefined)
        .sort((one, other) => Date.parse(one) - Date.parse(other));
    return {
        ...(epss === undefined ? {} : { epss }),
        ...(knownExploited === undefined ? {} : { knownExploited }),
        ...(published === undefined ? {} : { published }),
    };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/diff/baseline.js

/**
 * The document with what an earlier scan of the same target says: findings that it has are not new, and have the time of the earliest scan
 * that is known to have them. If a scanner that succeeded now did not succeed then, nothing can be compared.
 */
function comparedWith(document, before, baseline) {
    if (before === undefined)
        return { ...document, baseline };
    const error = 'error' in before ? before.error : notComparable(before, document);
    if (error !== undefined)
        return { ...document, baseline: { ...baseline, error } };
    const { scanned, findings } = before;
    const earlier = earlierIn(findings);
    const since = (finding) => {
        const past = earlier(finding);
        return past === undefined ? finding : { ...finding, since: past.since ?? scanned };
    };
    return { ...document, baseline: { ...baseline, scanned }, findings: document.findings.map(since) };
}
/** What one scanner reports cannot be new because another one looked. */
function notComparable(before, now) {
    for (const { name, status } of now.scanners) {
        if (status === 'error')
            continue;
        const then = before.scanners.find(one => one.name === name);
        if (then === undefined)
            return `${name} did not scan it.`;
        if (then.status === 'error')
            return `${name} could not scan it: ${then.error ?? 'no reason given'}`;
    }
    return undefined;
}
/** The baseline, as the object of a sentence. */
function baselineText({ kind, name }) {
    return kind === 'base' ? `commit ${name.slice(0, 12)}, which the pull request is based on` : name;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/baseline-rule.js


const rule = 'vulnerabilities.baseline';
/** True if only findings fail the policy that are new against a baseline. */
function comparesWithBaseline({ baseline }, { vulnerabilities }) {
    if (vulnerabilities.baseline === 'new')
        return true;
    return vulnerabilities.baseline === 'pull-requests' && baseline?.kind === 'base';
}
/** Why a document cannot be compared with a baseline, although the policy asks it. */
function baselineErrors(document, policy) {
    if (!comparesWithBaseline(document, policy))
        return [];
    const { baseline, target } = document;
    const label = targetLabel(target);
    if (baseline === undefined)
        return [{ rule, text: `${label} was not compared with a baseline. Give scan-image the input \`baseline\`.` }];
    if (baseline.error === undefined)
        return [];
    return [{ rule, text: `${label} could not be compared with ${baselineText(baseline)}: ${baseline.error}` }];
}

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/rules-against.js

/** What the rules say of a finding, the gravest first. Only severities count for tools. */
function rulesAgainst(finding, threat, { policy, today, isTools }) {
    const severity = ofSeverity(finding, threat, { policy, today, isTools });
    return isTools ? [severity] : [...ofCatalogue(threat, policy), ...ofScore(threat, policy), severity];
}
function ofCatalogue({ knownExploited }, { vulnerabilities }) {
    if (vulnerabilities['known-exploited'] !== 'fail' || knownExploited === false)
        return [];
    const rule = 'vulnerabilities.known-exploited';
    if (knownExploited)
        return [{ result: 'fails', rule, why: 'it is known to be exploited', isSeverity: false }];
    return [{ result: 'unknown', rule, why: 'whether it is known to be exploited is not known', isSeverity: false }];
}
function ofScore({ epss }, { vulnerabilities }) {
    const limit = vulnerabilities.epss?.['fail-above'];
    if (limit === undefined)
        return [];
    const said = { rule: 'vulnerabilities.epss.fail-above', isSeverity: false };
    if (epss === undefined)
        return [{ ...said, result: 'unknown', why: 'its EPSS score is not known' }];
    if (epss === 'none' || epss <= limit)
        return [];
    return [{ ...said, result: 'fails', why: `its EPSS score is ${epss}, above ${limit}` }];
}
function ofSeverity({ severity }, threat, { policy, today, isTools }) {
    const [rule, fail] = isTools
        ? ['tools.fail', policy.tools.fail]
        : ['vulnerabilities.fail', policy.vulnerabilities.fail];
    const isSeverity = true;
    if (!fail.includes(severity))
        return { result: 'reported', rule, why: `${severity} is not in the list`, isSeverity };
    if (policy.vulnerabilities['fail-after-days'] === undefined)
        return { result: 'fails', rule, why: '', isSeverity };
    const age = ageInDays(threat, today);
    const why = age === undefined ? 'its age is not known' : `it is known for ${age} days`;
    return { result: 'fails', rule, why, isSeverity };
}
/** Whole days since a vulnerability was published; undefined if that is not known, or is in the future. */
function ageInDays({ published }, today) {
    const hours = published === undefined ? undefined : (0,dates/* hoursBetween */.U)(published, `${today}T23:59:59Z`);
    return hours === undefined || hours < 0 ? undefined : Math.floor(hours / 24);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/finding-decisions.js





/** Decides on every finding of a document, in its order. `asReleased` judges tools as if they were released. */
function decideFindings(document, judging, asReleased = false) {
    const isTools = document.target.kind === 'tools' && !asReleased;
    const named = exceptionsByFinding(judging.exceptions);
    const isCompared = comparesWithBaseline(document, judging.policy) && document.baseline?.error === undefined;
    const places = new Map(judging.exceptions.map((applied, index) => [applied, index]));
    return document.findings.map(finding => {
        const own = (named.get(finding) ?? []).map(applied => ({ ...applied, index: places.get(applied) ?? -1 }));
        const isOld = isCompared && finding.since !== undefined;
        const [result, rule, why] = acceptedBy(finding, own, judging) ?? ruleOn(finding, judging, { isTools, isOld });
        const [first] = own;
        const expired = result === 'fails' && first !== undefined ? { expired: first.exception.expires } : {};
        return { finding, target: document.target, result, rule, why, ...expired };
    });
}
function ruleOn(finding, judging, { isTools, isOld }) {
    const { policy, today } = judging;
    const threat = judging.threatOf(finding);
    const against = rulesAgainst(finding, threat, { policy, today, isTools });
    return sparedBy(finding, against, { policy, today, threat, isOld }) ?? worstOf(against);
}
/** What people said of the finding. */
function acceptedBy(finding, named, { policy, vex }) {
    const said = vex?.answer.applied.get(finding);
    if (said !== undefined && excuses(said))
        return ['accepted', vexRule(policy, said), `VEX says that it does not concern the release: ${excusedText(said)}`];
    const valid = named.find(({ expired }) => !expired);
    if (valid === undefined)
        return undefined;
    const until = `an exception covers it until ${valid.exception.expires}`;
    return ['accepted', `vulnerabilities.exceptions[${valid.index}]`, until];
}
/** What makes a VEX document count: the policy names it, or who signed it. */
function vexRule({ vulnerabilities }, { statement }) {
    const index = vulnerabilities.vex?.files.indexOf(statement.document) ?? -1;
    return index < 0 ? 'vex' : `vulnerabilities.vex.files[${index}]`;
}
/** Why the rules against a finding do not count for it. */
function sparedBy(finding, against, { policy, today, threat, isOld }) {
    const { 'only-fixable': onlyFixable, 'fail-after-days': days, 'allow-unknown': allowUnknown } = policy.vulnerabilities;
    const counting = against.filter(({ result }) => result !== 'reported');
    if (counting.length === 0)
        return undefined;
    if (onlyFixable && !findings_isFixable(finding))
        return ['reported', 'vulnerabilities.only-fixable', 'no fix exists'];
    if (isOld)
        return ['reported', 'vulnerabilities.baseline', `it is not new: it was found ${finding.since?.slice(0, 10)}`];
    if (days !== undefined && counting.every(({ isSeverity }) => isSeverity)) {
        const age = ageInDays(threat, today);
        if (age !== undefined && age < days)
            return ['reported', 'vulnerabilities.fail-after-days', `it is known for ${age} days, less than ${days}`];
    }
    const [first] = counting;
    if (allowUnknown !== true || first === undefined || counting.some(({ result }) => result === 'fails'))
        return undefined;
    return ['reported', 'vulnerabilities.allow-unknown', first.why];
}
/** A rule that fails the finding, else one of which nobody knows whether it does, else the severities. */
function worstOf(against) {
    const [worst] = ['fails', 'unknown', 'reported'].flatMap(result => against.filter(one => one.result === result));
    return worst === undefined ? ['reported', 'vulnerabilities.fail', ''] : [worst.result, worst.rule, worst.why];
}

;// CONCATENATED MODULE: ./packages/evidence/lib/gates/sentence.js
/** With a capital letter, and a full stop at the end. A name that begins it stays as it is written. */
function sentence_sentence(text) {
    const whole = ended(text);
    return /^[a-z]+\b(?![._/-]|:\S)/.test(whole) ? `${whole.charAt(0).toUpperCase()}${whole.slice(1)}` : whole;
}
/** With a full stop at the end, if it has none. */
function ended(text) {
    return /[.!?]$/.test(text) ? text : `${text}.`;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/trust/image-origin.js
/**
 * The source of an image, by how a Dockerfile names it. `digest` is the one that counts; absent if none was named. A name without a host and
 * without a folder is one of the official images of Docker, and so is one of `docker.io/library`.
 */
function imageOrigin(reference, file) {
    const [name = '', digest = ''] = reference.split('@');
    const repository = name.replace(/:[^/:]*$/, '');
    const tag = name.slice(repository.length + 1);
    const isUsual = /^(?:docker\.io\/library\/|library\/)?[a-z0-9._-]+$/.test(repository);
    const isKnown = !reference.includes('$');
    const from = isKnown
        ? { kind: 'image', address: repository, ...(isUsual && { usual: true }) }
        : { kind: 'unsaid' };
    return {
        purl: `pkg:docker/${isKnown ? repository : reference.replace(/[^\w./-]/g, '_')}`,
        version: tag,
        digests: /^sha256:[0-9a-f]{64}$/.test(digest) ? [digest] : [],
        from,
        file,
    };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/trust/origin.js
/** How people are told what it is: `pkg:pypi/jinja2@3.1.2`. */
function originLabel({ purl, version }) {
    return version === '' ? purl : `${purl}@${version}`;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/trust/judge-origin.js


/**
 * An official index or image whose digest is locked is accepted. What the community makes is held until a named person approves each of its
 * digests. Everything else is blocked, and so is what has no digest: nobody can say which bytes were looked at.
 */
function judgeOrigin(origin, { trust, approvals = [] }, approving) {
    const { from, file, digests } = origin;
    const label = originLabel(origin);
    if (from.kind === 'unsaid')
        return { origin, result: 'unknown', why: `${file} does not say where ${label} comes from` };
    const [isOfficial, isCommunity] = [trust?.official ?? [], trust?.community ?? []].map(list => list.some(one => judge_origin_covers(one, from)));
    const place = from.kind === 'image' ? '' : ` comes from ${from.address} and`;
    if (!(isOfficial || ('usual' in from && from.usual) || isCommunity))
        return {
            origin,
            result: 'block',
            why: `${label} comes from ${from.address}, which is neither official nor of the community`,
        };
    if (digests.length === 0)
        return { origin, result: 'block', why: `${label}${place} has no digest in ${file}` };
    if (!isCommunity)
        return { origin, result: 'accept', why: `${label} is official, and its digest is in ${file}` };
    return { origin, ...approved(origin, approvals, approving) };
}
function approved(origin, approvals, { today, owned }) {
    const label = originLabel(origin);
    const own = approvals.filter(one => judge_origin_isOf(one.purl, origin));
    const counting = own.filter(({ expires }) => expires >= today);
    const open = origin.digests.filter(digest => !counting.some(one => one.digest === digest));
    if (open.length === 0 && owned)
        return {
            result: 'accept',
            why: `${label} is accepted by ${[...new Set(counting.map(({ by }) => by))].join(' and ')}`,
        };
    const why = open.length === 0
        ? 'its approval does not count, because no line of CODEOWNERS covers the policy'
        : own.length > counting.length
            ? `an approval of it expired on ${own
                .map(({ expires }) => expires)
                .sort()
                .at(-1)}`
            : `nobody approved ${open[0]}${open.length === 1 ? '' : ` and ${open.length - 1} more of its files`}`;
    return { result: 'review', why: `${label} is of the community, and ${why}` };
}
/** Without a version, an approval is for all of them; its digest still names one file. */
function judge_origin_isOf(purl, { purl: own, version }) {
    const [named, other] = [parsePurl(purl), parsePurl(own)];
    if (named === undefined || other === undefined)
        return false;
    return named.type === other.type && named.name === other.name && (named.version === '' || named.version === version);
}
/** True if an address is that of the policy, or below it. */
function judge_origin_covers(listed, from) {
    const [base, own] = [listed.replace(/\/$/, ''), from.address.replace(/\/$/, '')];
    return own === base || own.startsWith(`${base}/`);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/trust/judge-built.js



/**
 * Judges what builds really took in, as their records say: every image that a Dockerfile uses, and what was installed to build. The gate `trust`
 * saw only what the source names. `rule` is that by which the policy requires the gate.
 */
function judgeBuilt(policy, documents, { checklist, today, rule }) {
    const approving = { today, owned: (checklist.policy?.owners ?? []).length > 0 };
    const looked = new Set(checklist.gates.filter(({ gate }) => gate === 'trust').flatMap(one => one.evidence.map(({ source }) => source)));
    const all = documents.flatMap(document => [...judge_built_images(document, policy, approving), ...installed(document, looked)]);
    const each = groupBy(all, ({ result }) => result);
    const of = (result) => [...new Set((each.get(result) ?? []).map(({ why }) => why))].map(text => ({ rule, text: `Of the build: ${text}.` }));
    return { errors: of('unknown'), failures: of('block'), reviews: of('review'), passed: of('accept') };
}
/** An image that only its tag names may be another one on another day, whatever digest it had on this one. */
function judge_built_images({ image }, policy, approving) {
    return (image?.bases ?? []).map(({ reference, digest, floating }) => {
        const named = reference.split('@')[0] ?? reference;
        return judgeOrigin(imageOrigin(floating ? named : `${named}@${digest}`, image?.dockerfile ?? ''), policy, approving);
    });
}
/** What was installed must stand in a lock file at which the gate looked. */
function installed({ image, python, requirements, tools, project }, looked) {
    const files = [
        // `uv.lock, group build`
        ...(requirements === undefined ? [] : [requirements.from.replace(/, group .*$/, '')]),
        ...(image?.contexts ?? []).flatMap(one => one.requirements ?? []),
    ];
    const unseen = files.filter(file => !looked.has(file)).map(unseenText);
    if (python === undefined || requirements !== undefined)
        return unseen;
    const open = tools.filter(({ sha256 }) => sha256 === undefined).map(({ name, version }) => `${name} ${version}`);
    if (open.length === 0)
        return unseen;
    const why = `no lock names the digest of ${open.join(', ')}, installed to build ${project.name}`;
    return [...unseen, { result: 'block', why }];
}
function unseenText(file) {
    return { result: 'unknown', why: `packages were installed by ${file}, at which the gate trust did not look` };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/gate-overrides.js
/**
 * The override of a policy for a gate of a version; undefined if there is none. It counts until the end of its day, and only if code owners
 * must agree to the policy: otherwise whoever may change the policy could let any release pass.
 */
function overrideOf(gate, { gates }, { version, policy }, today) {
    const found = (gates?.overrides ?? [])
        .map((override, index) => ({ override, rule: `gates.overrides[${index}]` }))
        .filter(({ override }) => override.gate === gate && override.version === version)
        .sort((a, b) => (a.override.expires < b.override.expires ? 1 : -1))[0];
    if (found === undefined)
        return undefined;
    if (found.override.expires < today)
        return { ...found, void: `expired on ${found.override.expires}` };
    if ((policy?.owners ?? []).length === 0)
        return { ...found, void: 'does not count: no line of CODEOWNERS is known to cover the policy' };
    return found;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/required-gates.js


/**
 * The gates that a release must pass, each once, in the order of the policy. Those of its type are asked for in addition, and of no
 * pre-release: it is what they wait for. An expedited security release is asked for those of its type only.
 */
function requiredGates({ gates }, release) {
    const { required = requiredGatesByDefault, types = {} } = gates ?? {};
    const general = required.map((gate, index) => ({ gate, rule: `gates.required[${index}]` }));
    const own = typeRequirements(types, release);
    const isExpedited = release.type === 'security' && types.security?.expedited === true && asksByType(release);
    const all = isExpedited ? own : [...general, ...own];
    return all.filter(({ gate }, index) => all.findIndex(other => other.gate === gate) === index);
}
/** True if the gates of its type count for a release. */
function asksByType({ version }) {
    return version === undefined || isPreRelease(version) !== true;
}
function typeRequirements(types, release) {
    const { type } = release;
    const rules = type === undefined || !asksByType(release) ? undefined : types[type];
    if (rules === undefined)
        return [];
    const place = `gates.types.${type}`;
    const named = rules.required.map((gate, index) => ({ gate, rule: `${place}.required[${index}]` }));
    const waits = 'min-days-since-candidate' in rules && rules['min-days-since-candidate'] > 0;
    const isExpedited = 'expedited' in rules && rules.expedited;
    return [
        ...named,
        ...(waits ? [{ gate: 'release-candidate', rule: `${place}.min-days-since-candidate` }] : []),
        ...(isExpedited ? [{ gate: 'disclosure', rule: `${place}.expedited` }] : []),
    ];
}

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/judge-gates.js






const judge_gates_nothing = { errors: [], failures: [], reviews: [], passed: [], warnings: [] };
/**
 * Judges what was checked before the build. `unknown` is never a pass, and neither is a gate that nobody looked at. Without `gates` in
 * the policy, the defaults apply to a release that was checked. `today` decides which overrides have expired.
 */
function judgeGates(policy, { release }, today) {
    const document = release?.summaries?.gates;
    if (document !== undefined) {
        const built = builtRulings(policy, document, release?.summaries?.build ?? [], today);
        return forRehearsal(judge_gates_joined(judgeDocument(policy, document, today), built), document);
    }
    const isKnown = release !== undefined && !release.unusable.some(({ kind }) => kind === 'gates');
    if (policy.gates === undefined || !isKnown)
        return judge_gates_nothing;
    const text = 'The policy asks for gates, but nothing says what was checked before the build. Run check-release.';
    return { ...judge_gates_nothing, failures: [{ rule: 'gates', text }] };
}
/** What the records of builds say of the gate `trust`, if the policy requires it and nobody lets the release pass it. */
function builtRulings(policy, checklist, builds, today) {
    const required = requiredGates(policy, checklist).find(({ gate }) => gate === 'trust');
    const applied = overrideOf('trust', policy, checklist, today);
    if (required === undefined || (applied !== undefined && applied.void === undefined))
        return judge_gates_nothing;
    return judgeBuilt(policy, builds, { checklist, today, rule: required.rule });
}
function judge_gates_joined(own, built) {
    const both = (key) => [...own[key], ...built[key]];
    const found = { errors: both('errors'), failures: both('failures'), reviews: both('reviews'), passed: both('passed') };
    return { ...own, ...found };
}
/** A rehearsal says what would stop the release, and is not stopped by it. */
function forRehearsal(rulings, { rehearsal }) {
    if (rehearsal === undefined)
        return rulings;
    const open = [...rulings.errors, ...rulings.failures, ...rulings.reviews].map(({ text }) => text);
    return { ...judge_gates_nothing, passed: rulings.passed, warnings: [...open, ...rulings.warnings] };
}
/** Judges each gate that the policy requires of a release, in the order of the policy. */
function judgedGates(policy, document, today) {
    return requiredGates(policy, document).map(({ gate, rule }) => {
        const records = document.gates.filter(one => isOfGate(one, gate));
        return { gate, ...judgeOne(gate, rule, records, overrideOf(gate, policy, document, today)) };
    });
}
/** The same as judgeGates, of a document that is at hand. */
function judgeDocument(policy, document, today) {
    const rulings = judgedGates(policy, document, today);
    const of = (status) => rulings.filter(one => one.status === status).map(({ ruling }) => ruling);
    return {
        errors: [...typeErrors(policy, document), ...of('unknown')],
        failures: of('fail'),
        reviews: of('review'),
        passed: of('pass'),
        warnings: unusedOverrides(policy, document),
    };
}
/** From the best to the worst: what nobody knows may be anything. */
const judge_gates_order = ['pass', 'review', 'fail', 'unknown'];
/** One gate may have found several things: each has a record. */
function judgeOne(gate, rule, records, applied) {
    const worst = records.toSorted((a, b) => judge_gates_order.indexOf(b.result) - judge_gates_order.indexOf(a.result))[0];
    const status = worst?.result ?? 'unknown';
    if (status === 'pass')
        return { status, ruling: { rule, text: `The gate ${gate} passed.` } };
    const found = worst === undefined ? `Nobody looked at the gate ${gate}.` : sentenceOf(worst);
    if (applied === undefined)
        return { status, ruling: { rule, text: found } };
    const { by, reason, expires } = applied.override;
    if (applied.void !== undefined)
        return { status, ruling: { rule, text: `${found} The override by ${by} ${applied.void}.` } };
    const text = `${found} ${by} lets version ${applied.override.version} pass until ${expires}: ${ended(reason)}`;
    return { status: 'pass', ruling: { rule: applied.rule, text } };
}
const judge_gates_words = { pass: 'passed', fail: 'failed', review: 'needs the decision of a person', unknown: 'is not known' };
function sentenceOf({ gate, result, found, needs = [] }) {
    // An answer of the server may have named them.
    const unnamed = needs.filter(need => !found.includes(need));
    const lacks = unnamed.length === 0 ? '' : ` The token needs ${unnamed.join(', ')}.`;
    return `The gate ${gate} ${judge_gates_words[result]}: ${ended(found)}${lacks}`;
}
/** A policy that asks by type cannot be decided if the type is not known, or is not the one of the versions. */
function typeErrors({ gates }, document) {
    const { type, version = '', previous } = document;
    if (gates?.types === undefined || !asksByType(document))
        return [];
    const rule = 'gates.types';
    if (type === undefined)
        return [{ rule, text: 'It is not known whether this is a major, minor, patch or security release.' }];
    const schemes = ['pep440', 'semver'];
    const isOne = schemes.some(scheme => releaseTypeOf({ version, previous, hasAdvisory: type === 'security', scheme }).type === type);
    if (isOne)
        return [];
    const after = previous === undefined ? 'the first release' : `the release after ${previous}`;
    return [{ rule, text: `The gates were looked at as for a ${type} release, which ${version}, ${after}, is not.` }];
}
/** An override that nothing needs any more should go. */
function unusedOverrides({ gates }, { gates: records, version }) {
    return (gates?.overrides ?? [])
        .filter(one => one.version === version && records.some(({ gate, result }) => gate === one.gate && result === 'pass'))
        .map(({ gate, by }) => `The override of ${gate} by ${by} is unused: the gate passed.`);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/judge-packages.js



const judge_packages_none = { errors: [], failures: [], warnings: [] };
/**
 * Judges what the index said of the packages of a target. Without `packages` in the policy, the defaults apply to what was asked, and what could
 * not be asked is a warning.
 */
function judgePackages({ target, packageStatus }, { packages }) {
    if (target.kind === 'tools')
        return judge_packages_none;
    const label = targetLabel(target);
    if (packageStatus === undefined) {
        const text = `The package index was not asked about ${label}. Set the input \`dependency-status: true\` of scan-image.`;
        return packages === undefined ? judge_packages_none : { ...judge_packages_none, errors: [{ rule: 'packages', text }] };
    }
    const found = byRules(packageStatus.packages, label, packages ?? packageRules({}, ''));
    const { error, index } = packageStatus;
    if (error === undefined)
        return found;
    const text = `${index} could not be asked about packages of ${label}: ${error}`;
    return packages === undefined
        ? { ...found, warnings: [text, ...found.warnings] }
        : { ...found, errors: [{ rule: 'packages', text }, ...found.errors] };
}
function byRules(all, label, rules) {
    const { 'status-fail': asked, digests, yanked } = rules;
    const fail = asked ?? failingByDefault;
    const isBad = ({ status }) => fail.some(one => one === status);
    const [gone, other] = [all.filter(one => one.yanked), all.filter(one => one.digests === 'different')];
    const bad = all.filter(isBad);
    const left = all.filter(one => !isBad(one) && failing.some(status => status === one.status));
    const missing = all.filter(one => one.listed === false && !isBad(one));
    // What could not be asked has its own sentence.
    const silent = asked?.length ? all.filter(one => one.listed !== undefined && one.status === 'unknown') : [];
    const texts = {
        digests: other.map(one => `The index does not list every digest that is locked for ${judge_packages_named(one)} of ${label}.`),
        yanked: gone.map(one => `${judge_packages_named(one)} of ${label} was yanked from the index${because(one)}.`),
        bad: bad.map(one => `${one.name}, which ${label} has, is ${one.status} in the index${because(one)}.`),
    };
    const ruled = (rule, sentences) => sentences.map(text => ({ rule: `packages.${rule}`, text }));
    return {
        errors: ruled('status-fail', silentText(silent, label)),
        failures: [
            ...ruled('status-fail', texts.bad),
            ...ruled('digests', digests === 'fail' ? texts.digests : []),
            ...ruled('yanked', yanked === 'fail' ? texts.yanked : []),
        ],
        warnings: [
            ...(digests === 'report' ? texts.digests : []),
            ...(yanked === 'report' ? texts.yanked : []),
            ...left.map(one => `${one.name}, which ${label} has, is ${one.status} in the index${because(one)}.`),
            ...missingText(missing, label),
        ],
    };
}
/** How many packages of a target, and some of them by name. */
function together(packages, label) {
    const names = packages.slice(0, 3).map(judge_packages_named).join(', ');
    return [
        `${format_count(packages.length, 'Python package')} of ${label}`,
        packages.length > 3 ? `${names} and others` : names,
    ];
}
function missingText(packages, label) {
    if (packages.length === 0)
        return [];
    const [what, names] = together(packages, label);
    return [`${what} ${packages.length === 1 ? 'is' : 'are'} not in the index that was asked: ${names}.`];
}
function silentText(packages, label) {
    if (packages.length === 0)
        return [];
    const [what, names] = together(packages, label);
    return [`The index does not say the status of ${what}: ${names}.`];
}
function judge_packages_named({ name, version }) {
    return `${name} ${version}`;
}
function because({ reason }) {
    return reason === undefined ? '' : ` (${reason})`;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/judge-licence.js

/** From the best for who takes the component to the worst. */
const judge_licence_order = ['allowed', 'unknown', 'unlisted', 'denied'];
/**
 * Judges the licences that an SBOM gives for one component: expressions, identifiers or names, all of which apply. One side of an `OR`
 * is enough, because who takes the component chooses; both sides of an `AND` count. A denied licence is denied with any exception, unless
 * the policy allows that pair; an allowed one is allowed without exceptions only.
 */
function judgeLicences(licences, rules) {
    if (licences.length === 0)
        return { result: 'unknown', rule: 'licences.unknown', licence: 'no licence' };
    const judged = licences.map((text) => {
        const tree = parseLicence(text);
        return tree === undefined ? unknownOf(text) : judgeTree(tree, rules);
    });
    return judged.reduce(worse);
}
function judgeTree(tree, rules) {
    if (tree.kind === 'licence')
        return judge_licence_judgeOne(tree, rules);
    const [left, right] = [judgeTree(tree.left, rules), judgeTree(tree.right, rules)];
    return tree.kind === 'and' ? worse(left, right) : better(left, right);
}
function judge_licence_judgeOne(tree, { allow, deny }) {
    const licence = licenceText(tree);
    const allowed = allow?.indexOf(licence) ?? -1;
    if (allowed >= 0)
        return { result: 'allowed', rule: `licences.allow[${allowed}]`, licence };
    const denied = deny.findIndex(one => one === licence || one === tree.id);
    if (denied >= 0)
        return { result: 'denied', rule: `licences.deny[${denied}]`, licence };
    if (/^(?:DocumentRef-|LicenseRef-)/.test(tree.id))
        return unknownOf(licence);
    if (allow !== undefined)
        return { result: 'unlisted', rule: 'licences.allow', licence };
    return { result: 'allowed', rule: 'licences.deny', licence };
}
function unknownOf(licence) {
    return { result: 'unknown', rule: 'licences.unknown', licence };
}
/** The worse of two; the first of equals. */
function worse(a, b) {
    return judge_licence_order.indexOf(b.result) > judge_licence_order.indexOf(a.result) ? b : a;
}
/** The better of two; the first of equals. */
function better(a, b) {
    return judge_licence_order.indexOf(b.result) < judge_licence_order.indexOf(a.result) ? b : a;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/licence-exceptions.js


/**
 * Finds the exceptions that name a component, by their places in the policy. Looks only at those of the same name, so that many exceptions
 * on many components take no time.
 */
function exceptionFinder({ exceptions }) {
    const places = exceptions.map(({ purl }, index) => ({ purl, index, key: nameOf({ name: '', version: '', purl }) }));
    const byName = groupBy(places, ({ key }) => key);
    return component => {
        const sameName = byName.get(nameOf(component)) ?? [];
        return sameName.filter(({ purl }) => purlMatches(purl, { type: '', ...component })).map(({ index }) => index);
    };
}
/** Type and name of a component, in words that are equal for every spelling. */
function nameOf(component) {
    const { type, name } = package_identity_identityOf({ type: '', ...component });
    return `${type}/${name}`;
}
const soonDays = 14;
/** That an exception matches nothing, has expired or does so soon. */
function licenceWarnings(decided, rules, today) {
    const exceptionsOf = exceptionFinder(rules);
    const used = new Set(decided.flatMap(({ component }) => exceptionsOf(component)));
    return rules.exceptions.flatMap(({ purl, owner, expires }, index) => {
        const name = `The licence exception for ${purl}${owner === undefined ? '' : ` of ${owner}`}`;
        if (!used.has(index))
            return [`${name} is unused: there is no such component.`];
        if (expires === undefined)
            return [];
        if (expires < today)
            return [`${name} expired on ${expires}.`];
        const daysLeft = (Date.parse(expires) - Date.parse(today)) / 86_400_000;
        return daysLeft > soonDays ? [] : [`${name} expires on ${expires}.`];
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/licence-decisions.js




const unknownResults = { fail: 'fails', review: 'review', report: 'reported' };
/** The components of everything that ships. A model has files, and no packages. */
function componentsIn({ components, release }) {
    return (components ?? release?.summaries?.sbom ?? []).filter(({ target }) => target.kind !== 'model');
}
/** Decides on every component that ships, in the order of the SBOMs. Of the project's own artifacts, nothing is asked. */
function decideLicences(evidence, rules, today) {
    const exceptionsOf = exceptionFinder(rules);
    const isValid = (index) => (rules.exceptions[index]?.expires ?? today) >= today;
    return componentsIn(evidence).flatMap(({ target, packages }) => packages
        .filter(({ own }) => own !== true)
        .map(({ licences, name, version, purl }) => {
        const component = { name, version, ...(purl === undefined ? {} : { purl }) };
        const excepted = () => exceptionsOf(component).find(isValid);
        return { component, target, ...licence_decisions_ruleOn(licences, rules, excepted) };
    }));
}
/** `excepted` gives the place of an exception that covers the component, if there is one. */
function licence_decisions_ruleOn(licences, rules, excepted) {
    const { result, rule, licence } = judgeLicences(licences, rules);
    if (result === 'allowed')
        return { result: 'reported', rule, why: `${licence} is accepted` };
    const index = excepted();
    if (index !== undefined)
        return { result: 'accepted', rule: `licences.exceptions[${index}]`, why: `${licence} is excepted` };
    if (result === 'denied')
        return { result: 'fails', rule, why: `${licence} is denied` };
    if (result === 'unlisted')
        return { result: 'fails', rule, why: `${licence} is not among the allowed` };
    const why = licences.length === 0 ? 'no licence is stated' : `it is not known what ${JSON.stringify(licence)} means`;
    return { result: unknownResults[rules.unknown], rule, why };
}
/** One sentence for each licence and rule, with some of the components. */
function licenceReasons(decisions) {
    const alike = groupBy(decisions, ({ rule, why }) => JSON.stringify([rule, why]));
    return [...alike.values()].map(group => {
        const [first] = group;
        const names = [...new Set(group.map(licence_decisions_nameOf))];
        const more = names.length > 3 ? ` and ${format_count(names.length - 3, 'other component')}` : '';
        return {
            rule: first?.rule ?? '',
            text: `The licence of ${names.slice(0, 3).join(', ')}${more}: ${first?.why ?? ''}.`,
        };
    });
}
function licence_decisions_nameOf({ component: { name, version }, target }) {
    return `${[name, version].filter(Boolean).join(' ')} in ${targetLabel(target)}`;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/feed-errors.js

/** Hours in which CISA adds something to its list, holidays included. Scores of EPSS change every day. */
const catalogueHours = 31 * 24;
/** A list of attacks that a rule needs, and that was too old when the target was scanned. */
function feedErrors({ feeds = {}, scanned }, { vulnerabilities, databases }) {
    const maxAge = databases['max-age-hours'];
    return [
        ...(vulnerabilities.epss === undefined ? [] : tooOld('The list of EPSS scores', feeds.epss?.date, scanned, maxAge)),
        ...(vulnerabilities['known-exploited'] === 'fail'
            ? tooOld('The list of known exploited vulnerabilities', feeds.knownExploited?.date, scanned, maxAge + catalogueHours)
            : []),
    ];
}
function tooOld(what, date, scanned, limit) {
    const age = date === undefined ? undefined : (0,dates/* hoursBetween */.U)(date, scanned);
    if (age === undefined || (age <= limit && age > -24))
        return [];
    const found = age < 0 ? `is from the future: ${date}` : `was ${Math.floor(age)} hours old at the scan; accepted are ${limit}`;
    return [{ rule: 'databases.max-age-hours', text: `${what} ${found}.` }];
}

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/licence-errors.js

/** What ships without an SBOM, so that nobody knows the licences of its components. */
function licenceErrors({ licences }, evidence) {
    if (licences === undefined)
        return [];
    return unknownIn(evidence).map(what => ({
        rule: 'licences',
        text: `The licences in ${what} are not known: it has no SBOM. Run generate-sbom for it, before the verdict.`,
    }));
}
function unknownIn({ findings, components, release }) {
    if (release === undefined) {
        const known = new Set(components?.map(({ target }) => targetKey(target)));
        const scanned = findings.map(({ target }) => target).filter(isReleased);
        return scanned.filter(target => !known.has(targetKey(target))).map(targetLabel);
    }
    if (!release.present.includes('sbom'))
        return ['the release'];
    return (release.lacking ?? [])
        .filter(({ kind }) => kind === 'sbom')
        .flatMap(({ targets }) => targets.map(targetLabel));
}
function isReleased({ kind }) {
    return kind !== 'tools';
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/view.js


/** The view of scanners of which nothing is known. */
const seesAll = () => true;
/** The view of scanners that list the packages that they judge in one target. A scanner without a list sees nothing. */
function viewOf(judged) {
    const keys = new Map([...judged].map(([scanner, packages]) => [scanner, new Set(packages.map(keyOf))]));
    return (scanner, found) => keys.get(scanner)?.has(keyOf(found)) === true;
}
/**
 * The packages that some scanner lists and none judges, each once. That nobody reports anything about them says nothing. Other types of
 * packages than the only one of a scanner are left to scanners of all types, if one ran.
 */
function unjudged(reports) {
    const judged = new Set(reports.flatMap(report => report.judged).map(keyOf));
    const ofAll = reports.some(({ onlyType }) => onlyType === undefined);
    const skippedBy = ({ skipped, onlyType }) => ofAll && onlyType !== undefined ? skipped.filter(one => identityOf(one).type === onlyType) : skipped;
    const skipped = new Map(reports.flatMap(skippedBy).map(one => [keyOf(one), one]));
    return [...skipped].filter(([key]) => !judged.has(key)).map(([, one]) => one);
}
/** True if no scanner had anything to look up in an image, which is never empty: of a distribution that none knows, for example. */
function isUnseen({ target, scanners }) {
    return target.kind === 'image' && scanners.length > 0 && scanners.every(({ database }) => database.unused === true);
}
/** All packages of a target are of one distribution, which scanners may call by different names. OSV-Scanner drops some epochs. */
function keyOf(found) {
    const identity = identityOf(found);
    const version = identity.type === 'rpm' ? withoutEpoch(identity.version) : identity.version;
    return packageKey({ ...identity, distribution: '', version });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/scan-errors.js



/** Accepted difference between the clocks of two machines, in hours. */
const clockSkew = 24;
/** What could not be found out by a scan, with the rule of the policy that it concerns. */
function scanErrors(document, policy) {
    const own = document.target.kind === 'tools' ? 'tools.fail' : 'vulnerabilities.fail';
    if (document.scanners.length === 0)
        return [{ rule: own, text: `No scanner scanned ${targetLabel(document.target)}.` }];
    return [
        ...document.scanners.flatMap(scanner => scannerErrors(scanner, document, policy.databases['max-age-hours'], own)),
        ...(policy.vulnerabilities['allow-unjudged']
            ? []
            : unjudgedText(document).map(text => ({
                rule: 'vulnerabilities.allow-unjudged',
                text: `${text} Set \`allow-unjudged: true\` in the policy to release them.`,
            }))),
    ];
}
/** That nothing is found in a package that no scanner judges says nothing of it. */
function unjudgedText(document) {
    const { target, unjudged = [] } = document;
    if (isUnseen(document))
        return [`No scanner judges anything in ${targetLabel(target)}: the vulnerabilities of its packages are not known.`];
    if (unjudged.length === 0)
        return [];
    const named = unjudged.slice(0, 3).join(', ');
    return [
        `No scanner judges ${format_count(unjudged.length, 'package')} of ${targetLabel(target)}, for example ${named}: their vulnerabilities are not known.`,
    ];
}
function scannerErrors(scanner, document, maxAge, own) {
    const label = targetLabel(document.target);
    const ofAge = (text) => [{ rule: 'databases.max-age-hours', text }];
    if (scanner.status === 'error')
        return [{ rule: own, text: `${scanner.name} could not scan ${label}: ${scanner.error ?? 'no reason given'}` }];
    if (scanner.database.unused)
        return [];
    const age = scanner.database.built === undefined ? undefined : (0,dates/* hoursBetween */.U)(scanner.database.built, document.scanned);
    if (age === undefined)
        return ofAge(`${scanner.name} does not say how old its database was when it scanned ${label}.`);
    if (age < -clockSkew)
        return ofAge(`${scanner.name} says that its database is from the future: ${scanner.database.built}.`);
    if (age <= maxAge)
        return [];
    return ofAge(`The database of ${scanner.name} was ${Math.floor(age)} hours old when it scanned ${label}; the policy accepts ${maxAge}.`);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/rulings.js










/** What speaks against the evidence, findings apart. `gates` is what the policy says of those. */
function rulingsOn(policy, evidence, gates) {
    const { required = [] } = policy.hardening ?? {};
    const images = judgeHardening(evidence.release?.summaries?.hardening ?? [], required);
    const ofImages = ({ rule, text }) => ({
        rule: `hardening.required[${required.indexOf(rule)}]`,
        text,
    });
    const packages = evidence.findings.map(document => judgePackages(document, policy));
    return {
        errors: [
            ...(evidence.release?.unusable.map(({ reason }) => ({ rule: 'evidence', text: reason })) ?? []),
            ...unscanned(evidence),
            ...vexErrors(policy, evidence),
            ...licenceErrors(policy, evidence),
            ...images.errors.map(ofImages),
            ...evidence.findings.filter(one => !isAccepted(one, policy)).flatMap(document => scanErrors(document, policy)),
            ...evidence.findings.flatMap(document => feedErrors(document, policy)),
            ...evidence.findings
                .filter(one => !isAccepted(one, policy))
                .flatMap(document => baselineErrors(document, policy)),
            ...packages.flatMap(({ errors }) => errors),
            ...gates.errors,
        ],
        failures: [
            ...missing(policy, evidence),
            ...images.failures.map(ofImages),
            ...packages.flatMap(({ failures }) => failures),
            ...gates.failures,
        ],
        reviews: gates.reviews,
    };
}
/** What each rule about the evidence says: first those that speak against it. `passing` are rules that are known to be fulfilled. */
function rulings_rulesOf(policy, { errors, failures, reviews }, passing) {
    const decisions = (status, rulings) => rulings.map(({ rule, text }) => ({ rule, status, detail: text }));
    // What a person has to decide, nobody knows yet.
    const against = [...decisions('error', [...errors, ...reviews]), ...decisions('fail', failures)];
    const speaks = (rule) => against.some(one => one.rule === rule || one.rule.startsWith(`${rule}.`));
    const passed = [...askedOf(policy), ...passing].filter(({ rule }) => !speaks(rule));
    return [...against, ...decisions('pass', passed)];
}
/** The rules about the evidence, with what is the case if nothing speaks against them. */
function askedOf(policy) {
    const { vulnerabilities, tools, databases, evidence, hardening } = policy;
    const severe = (fail, where) => fail.length === 0 ? 'No severity fails a release.' : `No finding of ${fail.join(', ')}${where} fails the release.`;
    return [
        { rule: 'vulnerabilities.fail', text: severe(vulnerabilities.fail, '') },
        ...(vulnerabilities['known-exploited'] === 'fail'
            ? [
                {
                    rule: 'vulnerabilities.known-exploited',
                    text: 'No finding that is known to be exploited fails the release.',
                },
            ]
            : []),
        ...(vulnerabilities.epss === undefined
            ? []
            : [
                {
                    rule: 'vulnerabilities.epss.fail-above',
                    text: `No finding with an EPSS score above ${vulnerabilities.epss['fail-above']} fails the release.`,
                },
            ]),
        ...(tools.fail.length === 0 ? [] : [{ rule: 'tools.fail', text: severe(tools.fail, ' in a build or test tool') }]),
        {
            rule: 'databases.max-age-hours',
            text: `No database of a scanner was older than ${databases['max-age-hours']} hours.`,
        },
        ...askedOfComponents(policy),
        ...evidence.required.map((kind, index) => ({
            rule: `evidence.required[${index}]`,
            text: `The release has ${kind}.`,
        })),
        ...(hardening?.required ?? []).map((word, index) => ({
            rule: `hardening.required[${index}]`,
            text: `Every image fulfils ${word}.`,
        })),
    ];
}
function askedOfComponents({ licences, packages }) {
    const said = 'The package index says nothing against the packages that fails the release.';
    return [
        ...(licences === undefined ? [] : [{ rule: 'licences', text: 'No licence of a component fails the release.' }]),
        ...(packages === undefined ? [] : [{ rule: 'packages', text: said }]),
    ];
}
/** True for tools of which nothing can fail the policy: that they could not be scanned does not stop a release either. */
function isAccepted({ target }, policy) {
    return target.kind === 'tools' && policy.tools.fail.length === 0;
}
/** One sentence for each vulnerability in a package, however many platforms have it. */
function findingReasons(decisions) {
    const alike = groupBy(decisions, ({ finding, rule, why, expired }) => {
        const fixed = finding.fix.versions.length > 0 ? `, fixed in ${finding.fix.versions.join(' and ')}` : '';
        return JSON.stringify([
            `${finding.severity} ${finding.id} in ${packageLabel(finding.package)}`,
            `${fixed}${why === '' ? '' : `; ${why}`}${expired === undefined ? '' : `; its exception expired on ${expired}`}`,
            rule,
        ]);
    });
    return [...alike].map(([key, group]) => {
        const [what, rest, rule] = JSON.parse(key);
        return {
            rule,
            text: `${what} of ${[...new Set(group.map(({ target }) => targetLabel(target)))].join(', ')}${rest}.`,
        };
    });
}
/** A sentence about a finding that names its rule, for those who do not see the rule beside it. */
function withRule({ rule, text }) {
    return `${text.replace(/\.$/, '')} [${rule}].`;
}
/** Nobody knows what documents say that the policy names and nobody read. */
function vexErrors({ vulnerabilities }, { vex }) {
    if (vex !== undefined)
        return vex.errors;
    const text = 'The VEX documents that the policy names were not read.';
    return vulnerabilities.vex === undefined ? [] : [{ rule: 'vulnerabilities.vex.files', text }];
}
/** If only findings are judged, at least one scan is needed. In a release, the policy says whether findings are required. */
function unscanned({ findings, release }) {
    const nothing = findings.length === 0 && release === undefined;
    return nothing ? [{ rule: 'vulnerabilities.fail', text: 'Nothing was scanned.' }] : [];
}
/** Evidence that cannot be used is an error, and not missing. */
function missing(policy, { release }) {
    if (release === undefined)
        return [];
    const { present, lacking = [], stated = [], unusable } = release;
    return requiredKinds(policy)
        .filter(([kind]) => !unusable.some(one => one.kind === kind))
        .flatMap(([kind, rule]) => {
        const { requirable } = register_kinds[kind];
        const { absent = '', lacking: end } = requirable || {};
        const why = stated.find(one => one.kind === kind)?.absence ?? absent;
        if (!present.includes(kind))
            return [{ rule, text: `The policy requires ${kind}, but ${why}` }];
        const targets = lacking.filter(one => one.kind === kind).flatMap(one => one.targets);
        return targets.map(target => ({
            rule,
            text: `The policy requires ${kind}, but ${targetLabel(target)} ${end ?? absent}`,
        }));
    });
}
/** The kinds that a policy requires, with the rule. Who asks something of images requires that they were examined. */
function requiredKinds({ evidence, hardening }) {
    const own = [...new Set(evidence.required)].map((kind) => [
        kind,
        `evidence.required[${evidence.required.indexOf(kind)}]`,
    ]);
    const asks = hardening !== undefined && hardening.required.length > 0 && !evidence.required.includes('hardening');
    return asks ? [...own, ['hardening', 'hardening.required']] : own;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/verdict.js










/** The findings of everything in a release that was scanned, tools included. */
function findingsIn({ vulnerabilities, tools }) {
    return [...vulnerabilities, ...(tools?.findings ?? [])];
}
/**
 * The verdict of a policy on the evidence; it is the same on every machine. `today` (`2027-01-31`) decides which
 * exceptions have expired. What could not be found out is `error`, which outweighs `fail`, which outweighs `review` and `pass`.
 */
function decide(policy, evidence, today) {
    requireDay(today);
    const exceptions = applyExceptions(policy.vulnerabilities.exceptions, evidence.findings, today);
    const { vex } = evidence;
    const judging = { policy, today, exceptions, vex, threatOf: threatsIn(evidence.findings) };
    const decisions = evidence.findings.flatMap(document => decideFindings(document, judging));
    const licences = policy.licences === undefined ? [] : decideLicences(evidence, policy.licences, today);
    const gates = judgeGates(policy, evidence, today);
    const own = rulingsOn(policy, evidence, gates);
    const items = itemRulings(decisions, licences);
    const reasons = (others, ofItems) => [...others.map(({ text }) => text), ...ofItems.map(withRule)];
    const texts = [
        ['error', reasons(own.errors, items.errors)],
        ['fail', reasons(own.failures, items.failures)],
        ['review', reasons(own.reviews, items.reviews)],
    ];
    return {
        result: texts.find(([, said]) => said.length > 0)?.[0] ?? 'pass',
        reasons: texts.flatMap(([, said]) => said),
        rules: rulings_rulesOf(policy, joinedRulings(own, items), [...(vex?.passed ?? []), ...gates.passed]),
        errors: texts[0][1],
        warnings: [
            ...(policy.vulnerabilities['allow-unjudged'] ? evidence.findings.flatMap(unjudgedText) : []),
            ...toolWarnings(evidence, judging, decisions),
            ...unknownAccepted(decisions),
            ...evidence.findings.flatMap(document => judgePackages(document, policy).warnings),
            ...(vex?.warnings ?? []),
            ...gates.warnings,
            ...exceptionWarnings(exceptions, evidence, today),
            ...(policy.licences === undefined ? [] : licenceWarnings(licences, policy.licences, today)),
        ],
        exceptions,
        decisions,
        vex: vex?.answer.applied ?? new Map(),
        licences,
        failing: decisions.filter(({ result }) => result === 'fails').map(({ finding }) => finding),
    };
}
/** All that speaks against the release. */
function joinedRulings(own, items) {
    return {
        errors: [...own.errors, ...items.errors],
        failures: [...own.failures, ...items.failures],
        reviews: [...own.reviews, ...items.reviews],
    };
}
function requireDay(today) {
    if ((0,dates/* isDay */.N)(today))
        return;
    throw new problem/* Problem */.A('decide on the evidence', {
        found: `${JSON.stringify(today)} is not a day.`,
        next: 'Give a day such as 2027-01-31.',
    });
}
/** What the decisions on findings and components say for and against the release. */
function itemRulings(findings, licences) {
    const found = (result) => findingReasons(findings.filter(one => one.result === result));
    const licensed = (result) => licenceReasons(licences.filter(one => one.result === result));
    return {
        errors: found('unknown'),
        failures: [...found('fails'), ...licensed('fails')],
        reviews: licensed('review'),
    };
}
/** What would fail the policy in something that is released, and is in a tool. */
function toolWarnings({ findings }, judging, decisions) {
    const { policy } = judging;
    const tools = findings.filter(({ target }) => target.kind === 'tools');
    const failing = new Set(decisions.filter(({ result }) => result === 'fails').map(({ finding }) => finding));
    const counted = tools
        .flatMap(document => decideFindings(document, judging, true))
        .filter(({ result, finding }) => result === 'fails' && !failing.has(finding));
    return [
        ...tools.filter(one => isAccepted(one, policy)).flatMap(document => scanErrors(document, policy)),
        ...findingReasons(counted),
    ].map(({ text }) => text);
}
/** What `allow-unknown` accepts, one sentence for each question to which nobody knows the answer. */
function unknownAccepted(decisions) {
    const open = decisions.filter(({ rule }) => rule === 'vulnerabilities.allow-unknown');
    return [...groupBy(open, ({ why }) => why)].map(([why, group]) => {
        const names = [...new Set(group.map(({ finding }) => finding.id))];
        return `Of ${format_count(names.length, 'vulnerability', 'vulnerabilities')}, for example ${names.slice(0, 3).join(', ')}: ${why}.`;
    });
}
const verdict_soonDays = 14;
/** A scan is of one step: of an exception for what another step scans, it says nothing. A release has all targets. */
function exceptionWarnings(all, { findings, release }, today) {
    const own = release === undefined ? all.filter(({ exception }) => concerns(exception, findings)) : all;
    return own.flatMap(one => verdict_warningsOf(one, today, release === undefined ? 'in this scan' : 'in this release'));
}
function verdict_warningsOf({ exception, expired, findings }, today, where) {
    const whose = exception.owner === undefined ? '' : ` of ${exception.owner}`;
    const name = `The exception for ${exception.id}${whose}`;
    if (findings.length === 0)
        return [`${name} is unused: it matches no finding ${where}.`];
    const daysLeft = ((0,dates/* hoursBetween */.U)(`${today}T00:00:00Z`, `${exception.expires}T00:00:00Z`) ?? 0) / 24;
    if (expired || daysLeft > verdict_soonDays)
        return [];
    return [`${name} expires on ${exception.expires}.`];
}

;// CONCATENATED MODULE: ./packages/triage/lib/judge-run.js


/**
 * What a policy says of the findings of a run, with the VEX documents that it names: of each release by itself, because statements name a
 * version. Throws a Problem for a document that is wrong.
 */
async function judgeRun(policy, { documents }, options) {
    const files = (await readVexFiles(policy, options.workspace)).map(({ document }) => document);
    const releases = groupBy(documents, ({ release = '' }) => release);
    const judged = [...releases].map(([tag, own]) => {
        const findings = own.map(({ document }) => document);
        const release = vexReleaseOfFindings(findings, judge_run_namesOf(tag, own[0]?.version, options.repository));
        const vex = judgeVexFiles(policy, { documents: files, findings, release }, options.today);
        return judgementOf(decide(policy, { findings, vex }, options.today));
    });
    return {
        failing: new Set(judged.flatMap(({ failing }) => [...failing])),
        accepted: new Map(judged.flatMap(({ accepted }) => [...accepted])),
    };
}
/** What statements may name a release by; the tag is empty if nobody knows it. Without a manifest, the version is that of the usual tags. */
function judge_run_namesOf(tag, version, repository) {
    return {
        version: version ?? tag.replace(/^v(?=\d)/, ''),
        addresses: [repository, ...(tag === '' ? [] : [`${repository}@${tag}`])],
    };
}
/**
 * What a policy says: findings that it fails, or of which it cannot decide, and those that it accepts, with the reason of the exception if
 * there is one.
 */
function judgementOf({ decisions, exceptions }) {
    const reasons = new Map(exceptions.map(({ exception: { reason } }, index) => [`vulnerabilities.exceptions[${index}]`, reason]));
    const of = (...results) => decisions.filter(({ result }) => results.includes(result));
    const accepted = of('accepted').map(({ finding, rule, why }) => {
        const reason = reasons.get(rule);
        return [finding, `The policy accepts it: ${why}${reason === undefined ? '.' : `. ${reason}`}`];
    });
    return { failing: new Set(of('fails', 'unknown').map(({ finding }) => finding)), accepted: new Map(accepted) };
}

;// CONCATENATED MODULE: ./packages/github/lib/open-issue.js

/**
 * Opens an issue. GitHub knows no key that would make a repeated request one: after a lost answer, the list says whether the issue is there: one of
 * which `isIt` is true. Throws a Problem if the issue has an author other than expected, because the next run would not find it.
 */
async function openIssue(opening, isIt, { github, host, authors, highest }) {
    const what = `open the issue “${opening.title}”`;
    let sent = false;
    const made = await github.retried(what, async () => {
        const there = sent ? (await github.since(highest)).find(isIt) : undefined;
        sent = true;
        return there ?? (await github.create(opening));
    });
    const author = made.author?.login ?? 'nobody';
    if (!isBy(made, authors))
        throw new problem/* Problem */.A(what, {
            found: `GitHub says that ${author} opened it (${made.url}), and only issues of ${authors.join(', ')} count as ours.`,
            next: `Set \`authors: ${author}\`, so that the next run finds it.`,
        });
    const dropped = open_issue_missing(opening.labels, made.labels);
    if (dropped.length > 0)
        host.warning(`GitHub did not put ${dropped.join(', ')} on issue ${made.number}: the token may not make labels.`);
    const unassigned = open_issue_missing(opening.assignees, made.assignees);
    if (unassigned.length > 0)
        host.warning(`GitHub did not assign issue ${made.number} to ${unassigned.join(', ')}: check \`assignees\` and CODEOWNERS.`);
    return made;
}
/** True if one of them opened the issue: anybody can copy our marker into one. */
function isBy({ author }, authors) {
    return author !== undefined && authors.some(login => login.toLowerCase() === author.login.toLowerCase());
}
/** What was asked for and is not there; GitHub's names have no case. */
function open_issue_missing(wanted, there) {
    const known = new Set(there.map(one => one.toLowerCase()));
    return wanted.filter(one => !known.has(one.toLowerCase()));
}

// EXTERNAL MODULE: ./packages/base/lib/text/visible.js + 1 modules
var text_visible = __webpack_require__(8153);
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
    return inert((0,text_visible/* oneLine */.TN)(text));
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

;// CONCATENATED MODULE: ./packages/base/lib/markdown/template.js

/**
 * Fills in a template, whose placeholders are in double braces. Throws a Problem for a placeholder that has no value, with its line. Inserts
 * values unchanged, and does not look for placeholders in them. Leaves comments out. `path` names the template.
 */
function fillTemplate(template, values, path) {
    const text = template.replace(/\r\n/g, '\n').replace(/<!--[\s\S]*?-->\n?/g, '');
    const filled = text.replace(/\{\{\s*([^{}\n]*?)\s*\}\}/g, (_, name) => {
        const value = Object.hasOwn(values, name) ? values[name] : undefined;
        if (value === undefined)
            throw template_unknown(template, name, Object.keys(values), path);
        return value;
    });
    return `${filled.replace(/\n{3,}/g, '\n\n').trim()}\n`;
}
function template_unknown(template, name, known, path) {
    const line = template.split('\n').findIndex(text => text.replace(/\s/g, '').includes(`{{${name.replace(/\s/g, '')}}}`)) + 1;
    return new problem/* Problem */.A(`fill in the template ${path}`, {
        found: `line ${line} uses the unknown placeholder \`${name}\`.`,
        next: `Use one of: ${known.join(', ')}.`,
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/vulnerability-source.js
// The forms of identifiers: https://ossf.github.io/osv-schema/#id-modified-fields
const sources = [
    [/^CVE-\d{4}-\d+$/, 'NVD', id => `https://nvd.nist.gov/vuln/detail/${id}`],
    [/^GHSA(?:-[\da-z]{4}){3}$/i, 'GitHub Advisory Database', id => `https://github.com/advisories/${id}`],
    [/^(?:PYSEC|GO|RUSTSEC|OSV|MAL)-\d{4}-\d+$/, 'OSV', id => `https://osv.dev/vulnerability/${id}`],
];
/** The list that an identifier belongs to; `other` for one of a list that we do not know. */
function sourceOfId(id) {
    const [, name = 'other', address] = sources.find(([pattern]) => pattern.test(id)) ?? [];
    return address === undefined ? { name } : { name, url: address(id) };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/fix-text.js
/** Whether there is a version without the vulnerability, if no version is named. Nobody may read "unknown" as "no". */
const fix_text_words = {
    fixed: 'yes',
    'not-fixed': 'no fix yet',
    'wont-fix': 'will not be fixed',
    unknown: 'unknown',
};
/** The same, as a cell below "Fixed in". */
function fixWord(state) {
    return fix_text_words[state];
}
/** In which versions a finding is fixed, or what is known instead: `2.6.0, 3.0`, `no fix yet`. */
function fixText({ state, versions }) {
    return versions.length > 0 ? versions.join(', ') : fixWord(state);
}
const fix_text_sentences = {
    fixed: 'A fix exists.',
    'not-fixed': 'No fix is known.',
    'wont-fix': 'It will not be fixed.',
    unknown: 'No fix is known.',
};
/** The same as a sentence: `Fixed in 2.6.0, 3.0.` */
function fixSentence({ state, versions }) {
    return versions.length > 0 ? `Fixed in ${versions.join(', ')}.` : fix_text_sentences[state];
}
const phrases = { ...fix_text_words, fixed: 'a fix exists', unknown: 'no fix is known' };
/** The same within a text: `fixed in 2.6.0, 3.0`, `no fix is known`. */
function fixPhrase({ state, versions }) {
    return versions.length > 0 ? `fixed in ${versions.join(', ')}` : phrases[state];
}

;// CONCATENATED MODULE: ./packages/triage/lib/cluster.js


/** Upper case, because scanners differ in it. */
function cluster_idsOf({ id, aliases }) {
    return [...new Set([id, ...aliases].map(one => one.toUpperCase()))].sort(files/* byBytes */.bg);
}
/** An identifier as its database spells it, for people to read: GitHub writes `GHSA-48p4-8xcf-vxj5`. */
function shownId(id) {
    return id.startsWith('GHSA-') ? `GHSA-${id.slice('GHSA-'.length).toLowerCase()}` : id;
}
/**
 * Joins entries of one package that share an identifier. One under which the package has several CVEs joins nothing: a collective advisory
 * would make one issue of vulnerabilities that are fixed at different times.
 */
function clusters(entries) {
    const keyed = entries.map(entry => ({ entry, whose: cluster_packageOf(entry.finding), ids: cluster_idsOf(entry.finding) }));
    const cves = new Map();
    for (const { whose, ids } of keyed)
        for (const id of ids)
            cves.set(`${whose}\n${id}`, new Set([...(cves.get(`${whose}\n${id}`) ?? []), ...ids.filter(cluster_isCve)]));
    const parents = new Map();
    const find = (key) => {
        let root = key;
        for (let next = parents.get(root); next !== undefined && next !== root; next = parents.get(root))
            root = next;
        return root;
    };
    const joining = keyed.map(({ entry, whose, ids }) => {
        const clear = ids.filter(id => (cves.get(`${whose}\n${id}`)?.size ?? 0) < 2);
        const keys = (clear.length === 0 ? ids.slice(0, 1) : clear).map(id => `${whose}\n${id}`);
        for (const key of keys)
            parents.set(find(key), find(keys[0] ?? key));
        return { entry, key: keys[0] ?? '' };
    });
    return [...groupBy(joining, ({ key }) => find(key)).values()].map(own => own.map(({ entry }) => entry));
}
/** The package of a finding, whatever a scanner calls it, without its version. */
function cluster_packageOf({ package: found }) {
    return packageId(package_identity_identityOf(found));
}
/** True for the identifier of exactly one vulnerability. */
function cluster_isCve(id) {
    return id.startsWith('CVE-');
}

;// CONCATENATED MODULE: ./packages/github/lib/owned-part.js

const headOf = ({ name }) => `<!-- release-tools:${name} `;
const stateHeadOf = ({ name }) => `<!-- release-tools:${name}-state `;
const tailOf = ({ name }) => `<!-- /release-tools:${name} -->`;
const stateLineOf = (form) => new RegExp(`^${stateHeadOf(form)}(.*) -->$`, 'm');
/** Our part: markers, what is known as data, and what readers see. `fields` must not end a comment. */
function renderOwnedPart(form, fields, state, text) {
    return [`${headOf(form)}${fields} -->`, lineOfState(form, state), '', text.trim(), '', tailOf(form)].join('\n');
}
/** Reads our part of an issue; undefined if it has none. */
function readOwnedPart(form, body) {
    const lines = body.replace(/\r\n/g, '\n');
    const found = new RegExp(`^${headOf(form)}${form.fields} -->$`, 'm').exec(lines);
    if (found === null)
        return undefined;
    const rest = lines.slice(found.index);
    const tail = tailOf(form);
    const end = rest.indexOf(`\n${tail}`);
    return {
        fields: found.slice(1),
        state: stateIn(form, rest),
        text: end < 0 ? undefined : rest.slice(0, end + tail.length + 1),
    };
}
/** The body with another part of ours. All other text stays as it is. Undefined if the end of our part is not known. */
function withOwnedPart(form, body, part) {
    const { text } = readOwnedPart(form, body) ?? {};
    return text === undefined ? undefined : body.replace(/\r\n/g, '\n').replace(text, () => part);
}
/** A part with other data, and the same text for readers. */
function withState(form, part, state) {
    return part.replace(stateLineOf(form), () => lineOfState(form, state));
}
function lineOfState(form, state) {
    return `${stateHeadOf(form)}${inComment(JSON.stringify(state))} -->`;
}
function stateIn(form, text) {
    const [, json] = stateLineOf(form).exec(text) ?? [];
    if (json === undefined)
        return undefined;
    try {
        return (0,lib_json/* parseJson */.qF)(json, 'the state');
    }
    catch {
        return undefined;
    }
}
/** Neither `<`, `>` nor `-` is part of the text, so that nothing in it ends the comment, or looks like a marker. */
function inComment(json) {
    const escaped = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
    return (0,text_visible/* replaceUnseen */.fo)(json.replace(/[<>\-\u2028\u2029]/g, escaped), character => [...Array(character.length).keys()].map(index => escaped(character.charAt(index))).join(''));
}

;// CONCATENATED MODULE: ./packages/triage/lib/marker.js



const mostIds = 50;
const hex = '[0-9a-f]{64}';
const marker_form = { name: 'triage', fields: `key=(${hex}) package=(${hex}) ids=([^ \\n]*)` };
/** Our part of an issue: markers, what is known as data, and what readers see. The first line of an issue that we open. */
function ownPart(marker, state, text) {
    const ids = marker.ids.slice(0, mostIds).map(safeId).join(',');
    return renderOwnedPart(marker_form, `key=${marker.key} package=${marker.packageKey} ids=${ids}`, state, text);
}
/** Reads our part of an issue; undefined if it has none. */
function readOwnPart(body) {
    const found = readOwnedPart(marker_form, body);
    if (found === undefined)
        return undefined;
    const [key = '', packageKey = '', ids = ''] = found.fields;
    return {
        marker: { key, packageKey, ids: ids.split(',').filter(id => id !== '') },
        state: marker_stateOf(found.state),
        text: found.text,
    };
}
/** The body with another part of ours. All other text stays as it is. Undefined if the end of our part is not known. */
function withOwnPart(body, part) {
    return withOwnedPart(marker_form, body, part);
}
/** Our part with another state, but with the same text for readers; undefined if its end or its state is not known. */
function withClosed({ text, state }, closed) {
    if (state === undefined)
        return undefined;
    return text === undefined ? undefined : withState(marker_form, text, { ...state, closed });
}
/** An identifier as it stands in the marker: one that could end a comment stands as its digest. */
function safeId(id) {
    return /^(?!.*--)[A-Za-z0-9][A-Za-z0-9._:/-]{0,79}$/.test(id) ? id : `sha256:${digest_sha256(id)}`;
}
function marker_stateOf(value) {
    try {
        return stateShape(value, '');
    }
    catch {
        return undefined;
    }
}
const marker_line = shape_matching(/^[\s\S]{0,4000}$/, 'text of at most 4000 characters');
const marker_time = shape_matching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/, 'a time');
const engines = (value, place) => {
    if (!shape_isObject(value))
        throw wrong(place, value, 'a mapping');
    return Object.fromEntries(Object.entries(value).map(([name, built]) => [name, marker_line(built, place)]));
};
const seen = object({ target: marker_line, label: marker_line, engines });
const stateShape = object({
    id: marker_line,
    package: object({ name: marker_line, type: marker_line }),
    versions: shape_list(marker_line, 1000),
    severity: oneOf(...findings_severity/* severities */.gO),
    knownExploited: shape_boolean,
    fix: object({ state: oneOf(...fixStates), versions: shape_list(marker_line, 1000) }),
    title: optional(marker_line),
    url: optional(marker_line),
    locations: shape_list(marker_line, 100),
    since: marker_time,
    seen: shape_list(seen, 1000),
    closed: optional(oneOf('gone', 'accepted', 'duplicate')),
});

;// CONCATENATED MODULE: ./packages/triage/lib/issue-text.js




/** The placeholders of a template, and what replaces each. */
const placeholders = {
    table: 'Table of everything below.',
    status: 'That it is gone or accepted, with the reason; empty while it is open.',
    id: 'The CVE, or another identifier, as a link.',
    aliases: 'All other identifiers.',
    title: 'What the vulnerability is, in one line.',
    severity: 'MEDIUM, LOW and so on.',
    exploited: 'Whether it is known to be exploited: yes or no.',
    package: 'Name and type of the package.',
    versions: 'Its versions that were found.',
    fix: 'Versions with a fix, or whether there will be one.',
    targets: 'What it was found in.',
    locations: 'Files that bring the package in.',
    since: 'Day of the first scan that reported it.',
    owners: 'Teams that own these files (CODEOWNERS). People are assigned.',
};
/** The template that is used if no other is given. */
const defaultTemplate = `{{title}}

{{table}}

{{status}}

Close this issue as not planned, or with the label \`wontfix\` or \`accepted\`, if it shall stay closed until its severity or fix changes.
Text above and below is yours: only this part is written again.
`;
/** GitHub’s longest body has 65,536 characters. People write into it too. */
const issue_text_longest = 50_000;
/** Most parts of a list. */
const mostShown = 20;
/** The title of a new issue. It is never changed: people may do that. */
function issueTitle({ id, package: whose }, project) {
    const type = whose.type === '' ? '' : ` (${whose.type})`;
    const text = `${project === '' ? '' : `${project}: `}${shownId(id)} in ${whose.name}${type}`;
    return (0,text_visible/* cut */.Jj)(escapeTitle(text), 200);
}
/** Our part of an issue. `why` says why it is closed. Throws a Problem if the template has an unknown placeholder. */
function issuePart(marker, state, why, text) {
    const part = ownPart(marker, state, fillTemplate(text.template, valuesOf(marker, state, why, text), text.path));
    if (part.length <= issue_text_longest)
        return part;
    // Without the list of who reported it, only evidence closes the issue.
    return ownPart(marker, { ...state, seen: [] }, rowsOf(valuesOf(marker, state, why, text)));
}
function valuesOf(marker, state, why, { teams }) {
    const { id, fix, versions, locations, seen, package: whose } = state;
    const rest = {
        status: issue_text_statusOf(state, why),
        id: escape_link(escapeMarkdown(shownId(id)), state.url ?? sourceOfId(shownId(id)).url),
        aliases: listed(marker.ids.filter(one => one !== id), one => escapeMarkdown(shownId(one))),
        title: state.title === undefined ? '' : escapeMarkdown(state.title),
        severity: state.severity,
        exploited: state.knownExploited ? 'yes' : 'no',
        package: `${code(whose.name)}${whose.type === '' ? '' : ` (${escapeMarkdown(whose.type)})`}`,
        versions: listed(versions, text => code(text)),
        fix: fix.versions.length > 0 ? listed(fix.versions, text => code(text)) : fixWord(fix.state),
        targets: listed(seen.map(({ label }) => label), escapeMarkdown),
        locations: listed(locations, text => code(text)),
        since: formatDate(state.since),
        owners: teams.join(' '),
    };
    return { table: rowsOf(rest), ...rest };
}
function rowsOf(values) {
    const rows = [
        ['Vulnerability', [values.id, values.aliases].filter(text => text !== '').join(', ')],
        ['Severity', `${values.severity}${values.exploited === 'yes' ? ', known to be exploited' : ''}`],
        ['Package', values.package],
        ['Versions', values.versions],
        ['Fixed in', values.fix],
        ['Found in', values.targets],
        ['Brought in by', values.locations],
        ['First seen', values.since],
        ['Owners', values.owners],
    ];
    return table(['', ''], rows.filter(([, text]) => text !== ''));
}
function issue_text_statusOf({ closed }, why) {
    if (why === undefined || closed === undefined)
        return '';
    return `**${closed === 'gone' ? 'Gone.' : 'Accepted.'}** ${escapeMarkdown(why)}`;
}
/** The first of a list as Markdown, and how many others there are. */
function listed(texts, show) {
    const shown = texts.slice(0, mostShown).map(text => show((0,text_visible/* cut */.Jj)(text, 200)));
    const more = texts.length > mostShown ? ` and ${texts.length - mostShown} more` : '';
    return `${shown.join(', ')}${more}`;
}

;// CONCATENATED MODULE: ./packages/triage/lib/match.js


/**
 * True if an issue and a group are about the same: the same package, and a CVE that both have, or, if one of them has none yet, any
 * identifier. So a CVE that is given later finds the issue of the advisory.
 */
function matches(marker, group) {
    if (marker.packageKey !== group.packageKey)
        return false;
    const [ours, theirs] = [group.ids.map(safeId), marker.ids.map(safeId)];
    const bothHaveCves = ours.some(cluster_isCve) && theirs.some(cluster_isCve);
    return ours.some(id => theirs.includes(id) && (!bothHaveCves || cluster_isCve(id)));
}

;// CONCATENATED MODULE: ./packages/triage/lib/closed-issue.js

/** What happens to a closed issue: it is opened again if what it is about is back, unless a person decided otherwise. */
function closedIssue(group, { issue, part }, facts, decisionLabels) {
    const { state } = part;
    const closed = state?.closed;
    if (!group.present)
        return closed === undefined ? { state: 'decided', why: 'A person closed it.' } : { state: 'closed' };
    if (group.accepted !== undefined)
        return { state: 'accepted', why: group.accepted };
    if (closed === 'accepted')
        return reopened(facts, 'The policy accepts it no longer.');
    if (closed !== undefined)
        return reopened(facts, 'It is back.');
    const decision = decisionOf(issue, decisionLabels);
    if (decision !== undefined) {
        const change = changeOf(state, facts, isIncomplete(group, state));
        return change === undefined
            ? { state: 'decided', why: `${decision}, and nothing changed.` }
            : reopened(facts, change);
    }
    const since = group.scannedNow;
    return issue.closedAt !== undefined && Date.parse(since) <= Date.parse(issue.closedAt)
        ? { state: 'decided', why: 'A person closed it after the scan.' }
        : reopened(facts, 'A scan after it was closed reports it.');
}
function reopened(facts, why) {
    return { state: 'reopened', why, next: facts };
}
/** How a person said that it stays closed; undefined if nobody did. */
function decisionOf({ labels, reason }, decisionLabels) {
    const label = labels.find(one => decisionLabels.includes(one.toLowerCase()));
    if (label !== undefined)
        return `A person closed it with the label ${label}`;
    if (reason === 'not_planned')
        return 'A person closed it as not planned';
    return reason === 'duplicate' ? 'A person closed it as a duplicate' : undefined;
}
/** True if somebody who had reported it does not report it in this run. */
function isIncomplete({ reported }, state) {
    const last = Math.max(...reported.map(({ run }) => run));
    const now = reported.filter(({ run }) => run === last);
    return (state?.seen ?? []).some(one => {
        const engines = now.find(({ target }) => target === one.target)?.engines ?? {};
        return Object.keys(one.engines).some(name => engines[name] === undefined);
    });
}
/** What is new since the decision; undefined if nothing is, or if it is not known. */
function changeOf(before, now, isIncomplete) {
    if (before === undefined)
        return undefined;
    if (now.knownExploited && !before.knownExploited)
        return 'It is known to be exploited now.';
    const severity = `Its severity was ${before.severity} and is ${now.severity} now.`;
    if ((0,findings_severity/* rank */.Tm)(now.severity) > (0,findings_severity/* rank */.Tm)(before.severity))
        return severity;
    // If a scanner is missing that had reported it, the others' words say nothing about a change.
    if (isIncomplete)
        return undefined;
    if (before.severity !== now.severity)
        return severity;
    if (before.fix.state !== now.fix.state)
        return `Its fix was ${before.fix.state} and is ${now.fix.state} now.`;
    return undefined;
}

;// CONCATENATED MODULE: ./packages/triage/lib/runs.js


/** What is the same target in all runs: its bytes change, its kind, name and platform do not. */
function targetId(target) {
    const { kind, name, platform = '' } = target;
    return { id: `${kind} ${name} ${platform}`.trim(), label: targetLabel(target) };
}
/**
 * The runs without what is in a later one too: an artifact that two runs took over is one scan. Runs that have nothing else are left out.
 * The last one is this run, which stays, even if it is empty.
 */
function distinctRuns(runs) {
    const known = new Set();
    const kept = runs
        .toReversed()
        .map((run, age) => ({
        ...run,
        documents: run.documents.filter(({ document }) => {
            const key = `${targetId(document.target).id}\n${document.scanned}`;
            const isNew = age === 0 || !known.has(key);
            known.add(key);
            return isNew;
        }),
    }))
        .filter((run, age) => age === 0 || run.documents.length > 0);
    return kept.toReversed();
}
/** All findings of a run. Tools only build or test the project, and are not released. */
function entriesOf(run, index) {
    return run.documents
        .filter(({ document }) => document.target.kind !== 'tools')
        .flatMap(({ document }) => document.findings.map(finding => ({ run: index, document, finding })));
}
/** Runs from the oldest to the newest, by the latest scan of each. */
function inOrder(runs) {
    return runs.toSorted((a, b) => (0,files/* byBytes */.bg)(lastScan(a), lastScan(b)));
}
/** Time of the latest scan of a run (RFC 3339); empty if it has none. */
function lastScan(run) {
    return (run.documents
        .map(({ document }) => document.scanned)
        .sort(files/* byBytes */.bg)
        .at(-1) ?? '');
}

;// CONCATENATED MODULE: ./packages/triage/lib/gone.js


/**
 * Who still stands by a report, after some runs: `before` is what an issue knows, `reported` what is in the runs. A scanner takes its report
 * back if it looks again at the same target, successfully, with a database that is not older, and does not report it. A scanner or a target
 * that is missing says nothing.
 */
function standing(before, reported, runs) {
    const seen = new Map(before.map(one => [one.target, one]));
    for (const index of runs.keys()) {
        const now = new Map(reported.filter(({ run }) => run === index).map(one => [one.target, one]));
        for (const target of new Set([...seen.keys(), ...now.keys()])) {
            const [old, own] = [seen.get(target), now.get(target)];
            const kept = Object.entries(old?.engines ?? {}).filter(([name, built]) => silence({ target, label: '', name, built }, runs, index) !== undefined);
            const engines = Object.entries({ ...Object.fromEntries(kept), ...own?.engines });
            const label = own?.label ?? old?.label ?? target;
            if (engines.length === 0)
                seen.delete(target);
            else
                seen.set(target, { target, label, engines: Object.fromEntries(engines.sort(([a], [b]) => (0,files/* byBytes */.bg)(a, b))) });
        }
    }
    return [...seen.values()].sort((a, b) => (0,files/* byBytes */.bg)(a.target, b.target));
}
/** Whether nobody stands by a report any more. `before` and `reported` as for standing(). */
function isGone(before, reported, runs) {
    const witnesses = [...before, ...reported];
    if (witnesses.length === 0)
        return { gone: false, why: 'Nothing says who reported it.' };
    const [first] = standing(before, reported, runs);
    if (first !== undefined) {
        const [name = '', built = ''] = Object.entries(first.engines)[0] ?? [];
        const why = silence({ ...first, name, built }, runs, runs.length - 1);
        return { gone: false, why: why ?? `${name} reports it in ${first.label}.` };
    }
    const targets = new Set(witnesses.map(({ target }) => target));
    const looked = (runs.at(-1)?.documents ?? []).filter(({ document }) => targets.has(targetId(document.target).id));
    const releases = [...new Set(looked.flatMap(({ release }) => release ?? []))].sort(files/* byBytes */.bg);
    const scanners = [...new Set(witnesses.flatMap(({ engines }) => Object.keys(engines)))].sort(files/* byBytes */.bg).join(' and ');
    const labels = [...new Set(witnesses.map(({ label }) => label))].sort(files/* byBytes */.bg).join(', ');
    return { gone: true, releases, text: `${scanners} looked again in ${labels}.` };
}
/** Why a scanner that reports nothing in a run says nothing by that; undefined if it takes its report back. */
function silence(witness, runs, index) {
    const { target, label } = witness;
    const documents = ofTarget(target, runs[index]);
    if (documents.length === 0)
        return `${label} was not scanned in this run.`;
    const before = runs.slice(0, index).findLast(run => ofTarget(target, run).length > 0);
    const count = ofTarget(target, before).length;
    // The release that still has it may be the one that is missing.
    if (documents.length < count)
        return `This run scanned ${documents.length} of the ${count} releases of ${label} that the run before scanned.`;
    return documents.map(one => silenceIn(witness, one)).find(Boolean);
}
function ofTarget(target, run) {
    return run?.documents.filter(({ document }) => targetId(document.target).id === target) ?? [];
}
function silenceIn({ label, name, built }, { document }) {
    const run = document.scanners.find(scanner => scanner.name === name);
    if (run === undefined)
        return `${name}, which reported it, did not scan ${label} in this run.`;
    if (run.status !== 'ok')
        return `${name}, which reported it, failed on ${label} in this run.`;
    const now = run.database.built;
    if (built !== '' && now === undefined)
        return `The age of the database of ${name} is not known.`;
    if (now !== undefined && Date.parse(now) < Date.parse(built))
        return `The database of ${name} is older than the one that reported it.`;
    return undefined;
}

;// CONCATENATED MODULE: ./packages/triage/lib/known-facts.js


/** What is known now, with what the issue knows longer. */
function knownFacts(group, state, runs) {
    const { id, package: whose, versions, severity, knownExploited, fix, title, url, locations, since, reported } = group;
    const texts = { ...(title === undefined ? {} : { title }), ...(url === undefined ? {} : { url }) };
    const before = state?.seen ?? [];
    const now = standing(before, reported, runs);
    return {
        ...{ id, package: whose, versions, severity, knownExploited, fix, ...texts, locations },
        since: state !== undefined && (0,files/* byBytes */.bg)(state.since, since) < 0 ? state.since : since,
        // Readers of an issue that is closed want to know who said what.
        seen: now.length === 0 ? standing(before, reported, runs.slice(0, -1)) : steady(now, before),
    };
}
/**
 * The times of databases stay as the issue has them, so that it is not written again every day. An older time only means that a database must
 * be as new as that one.
 */
function steady(now, before) {
    const names = ({ engines }) => Object.keys(engines).sort(files/* byBytes */.bg).join();
    return now.map(one => before.find(old => old.target === one.target && names(old) === names(one)) ?? one);
}
/** What finds the issue of a group. */
function markerOf({ key, packageKey, ids }) {
    return { key, packageKey, ids };
}

;// CONCATENATED MODULE: ./packages/triage/lib/plan.js







/** Decides what happens to each group and each issue. The same input gives the same plan. */
function planTriage(groups, runs, issues, options) {
    const free = new Set(ownIssues(issues));
    const duplicates = [];
    const rows = [];
    // What is there now chooses first among the issues: it may be what a former identifier meant.
    for (const group of [...groups].sort(firstServed)) {
        const own = [...free].filter(({ part }) => matches(part.marker, group));
        for (const one of own)
            free.delete(one);
        const [kept, ...others] = inUse(own);
        duplicates.push(...others.flatMap(({ issue, part }) => (kept === undefined ? [] : { issue, of: kept.issue, part })));
        const row = kept === undefined ? unreported(group, runs, options) : reported(group, kept, runs, options);
        if (row !== undefined)
            rows.push(row);
    }
    for (const one of free) {
        const row = untraced(one, runs, options);
        if (row !== undefined)
            rows.push(row);
    }
    return { rows: withinLimit(rows, options.limit).sort(bySeverity), duplicates };
}
/** Issues that have our marker. */
function ownIssues(issues) {
    return issues.flatMap(issue => {
        const part = readOwnPart(issue.body);
        return part === undefined ? [] : { issue, part };
    });
}
/** Of several issues about the same: all open ones, lowest number first, or else the closed one that we did not close as a duplicate. */
function inUse(own) {
    const byNumber = own.toSorted((a, b) => a.issue.number - b.issue.number);
    const open = byNumber.filter(({ issue }) => issue.state === 'open');
    if (open.length > 0)
        return open;
    const kept = byNumber.find(({ part }) => part.state?.closed !== 'duplicate') ?? byNumber[0];
    return kept === undefined ? [] : [kept];
}
function unreported(group, runs, { severities, scans }) {
    const facts = knownFacts(group, undefined, runs);
    const row = { facts, marker: markerOf(group), present: group.present, runs: group.runs };
    // What was gone before anybody opened an issue is nobody’s work.
    if (!group.present)
        return undefined;
    if (group.accepted !== undefined)
        return { ...row, state: 'accepted', why: group.accepted };
    if (group.failing)
        return { ...row, state: 'gate', why: 'The policy does not accept it in a release.' };
    if (!severities.includes(group.severity))
        return { ...row, state: 'gate', why: `${group.severity} is not in \`severities\`.` };
    if (group.runs < scans)
        return { ...row, state: 'waiting', why: `Reported by ${group.runs} of ${scans} scans.` };
    return { ...row, state: 'opened', next: facts };
}
function reported(group, own, runs, options) {
    const { issue, part } = own;
    const marker = { ...markerOf(group), ids: [...new Set([...group.ids, ...part.marker.ids])].sort(files/* byBytes */.bg) };
    const gone = group.present ? { gone: false, why: '' } : isGone(part.state?.seen ?? [], group.reported, runs);
    const facts = knownFacts(group, part.state, runs);
    const row = { facts, marker, present: group.present, runs: group.runs, issue };
    if (issue.state === 'closed')
        return { ...row, ...closedIssue(group, own, facts, options.decisionLabels) };
    return { ...row, ...plan_openIssue({ group, facts, gone }, part.state, options) };
}
function plan_openIssue({ group, facts, gone }, state, { commit }) {
    if (gone.gone) {
        // A person opened it again after we closed it. That is a decision too.
        if (state?.closed === 'gone')
            return { state: 'open', why: 'A person opened it again. No scan reports it.' };
        return { state: 'closed', reason: 'completed', why: goneText(gone, commit), next: { ...facts, closed: 'gone' } };
    }
    if (!group.present)
        return { state: 'unknown', why: gone.why };
    if (group.accepted !== undefined)
        return state?.closed === 'accepted'
            ? { state: 'open', why: `A person opened it again. ${group.accepted}` }
            : { state: 'closed', reason: 'not_planned', why: group.accepted, next: { ...facts, closed: 'accepted' } };
    return { state: 'updated', next: facts };
}
/** An issue whose group is in no run that we have: only its own words say what it was. */
function untraced({ issue, part }, runs, { commit }) {
    const { state, marker } = part;
    if (issue.state === 'closed' || state === undefined)
        return undefined;
    const { closed, ...facts } = state;
    const row = { facts, marker, present: false, runs: 0, issue };
    const gone = isGone(facts.seen, [], runs);
    if (!gone.gone)
        return { ...row, state: 'unknown', why: gone.why };
    if (closed === 'gone')
        return { ...row, state: 'open', why: 'A person opened it again. No scan reports it.' };
    return {
        ...row,
        state: 'closed',
        reason: 'completed',
        why: goneText(gone, commit),
        next: { ...facts, closed: 'gone' },
    };
}
/** The words that name the release that fixed it, or the commit in which it is fixed. */
function goneText({ releases, text }, commit = 'this run') {
    return `${releases.length === 0 ? `Gone in ${commit}` : `Gone with ${releases.join(' and ')}`}: ${text}`;
}
/** The most severe and the oldest are opened first. The rest waits for the next run. */
function withinLimit(rows, limit) {
    const opened = rows.filter(({ state }) => state === 'opened').sort(bySeverity);
    const late = new Set(opened.slice(limit));
    return rows.map(row => {
        if (!late.has(row))
            return row;
        const { next: _, ...rest } = row;
        return { ...rest, state: 'over-limit', why: `This run opens at most ${limit}.` };
    });
}
function firstServed(a, b) {
    return Number(b.present) - Number(a.present) || (0,files/* byBytes */.bg)(a.key, b.key);
}
function bySeverity(a, b) {
    const exploited = Number(b.facts.knownExploited) - Number(a.facts.knownExploited);
    const severity = (0,findings_severity/* rank */.Tm)(b.facts.severity) - (0,findings_severity/* rank */.Tm)(a.facts.severity);
    const age = (0,files/* byBytes */.bg)(a.facts.since, b.facts.since) || (0,files/* byBytes */.bg)(a.facts.id, b.facts.id);
    return exploited || severity || age || (0,files/* byBytes */.bg)(a.marker.key, b.marker.key);
}

;// CONCATENATED MODULE: ./packages/triage/lib/carry-out.js






/** Carries out a plan, one change after the other, until one fails. `known` are all issues that the plan knew. */
async function carryOut(plan, known, github, options, host) {
    const queue = { github, options, host, highest: Math.max(0, ...known.map(({ number }) => number)) };
    const rows = [];
    try {
        for (const { issue, of } of plan.duplicates)
            await closeDuplicate(issue, of, queue);
        for (const row of plan.rows)
            rows.push(await carryOutRow(row, queue));
        return { rows: await withoutRivals(rows, queue) };
    }
    catch (failure) {
        if (!(failure instanceof problem/* Problem */.A))
            throw failure;
        const others = plan.rows.slice(rows.length).map(undone);
        return { rows: [...rows, ...others], failure };
    }
}
function undone({ next, reason: _, ...row }) {
    return next === undefined ? row : { ...row, state: 'failed', why: 'Something failed before. The next run does it.' };
}
async function carryOutRow(row, queue) {
    const { next, reason, ...rest } = row;
    if (next === undefined)
        return rest;
    const text = queue.options.textFor(row);
    const part = issuePart(row.marker, next, row.why, text);
    if (row.issue === undefined) {
        const { labels, assignees, authors } = queue.options;
        const wanted = [...new Set([...assignees, ...text.owners])].slice(0, 10);
        const opening = { title: issueTitle(next, text.project), body: `${part}\n`, labels, assignees: wanted };
        return { ...rest, issue: await openIssue(opening, isAbout(row.marker), { ...queue, authors }) };
    }
    const changed = await rewrite(row.issue, part, carry_out_changeOf(row), queue);
    if (row.state === 'updated')
        return { ...rest, state: changed ? 'updated' : 'open' };
    if (row.why !== undefined)
        await queue.github.comment(row.issue.number, commentOf(row));
    return rest;
}
function carry_out_changeOf({ state, reason = 'completed' }) {
    if (state === 'closed')
        return { state: 'closed', state_reason: reason };
    return state === 'reopened' ? { state: 'open', state_reason: 'reopened' } : {};
}
/** The reason may name targets and quote the policy. */
function commentOf({ state, why = '' }) {
    return `${state === 'reopened' ? 'Opened again. ' : ''}${escapeMarkdown(why)}`;
}
/** Puts our part into the body as it is now, so that nothing that a person writes meanwhile is lost. True if something changed. */
async function rewrite({ number }, part, change, { github, host }) {
    const now = await github.issue(number);
    const body = part === undefined ? undefined : withOwnPart(now.body, part);
    if (body === undefined)
        host.warning(`Issue ${number} lacks the line that ends the part of triage-findings. Its text stays as it is.`);
    const isSame = body === undefined || body === now.body.replace(/\r\n/g, '\n');
    if (isSame && change.state === undefined)
        return false;
    await github.change(number, { ...change, ...(isSame ? {} : { body }) });
    return true;
}
async function closeDuplicate(issue, of, queue) {
    const part = readOwnPart(issue.body);
    const closed = part === undefined ? undefined : withClosed(part, 'duplicate');
    await rewrite(issue, closed, { state: 'closed', state_reason: 'duplicate' }, queue);
    await queue.github.comment(issue.number, `Duplicate of #${of.number}.`);
    queue.host.info(`Closed issue ${issue.number}, which is about the same as ${of.number}.`);
}
/**
 * Looks for issues that a run at the same time opened for the same groups. Both runs see both issues, because each looks after it opened its
 * own, and both keep the one with the lower number.
 */
async function withoutRivals(rows, queue) {
    if (!rows.some(({ state }) => state === 'opened'))
        return rows;
    const young = ownIssues(await queue.github.since(queue.highest)).filter(({ issue }) => isBy(issue, queue.options.authors));
    const open = young.filter(({ issue }) => issue.state === 'open').sort((a, b) => a.issue.number - b.issue.number);
    const result = [];
    for (const row of rows) {
        const same = row.state === 'opened' ? open.filter(({ part }) => matches(part.marker, row.marker)) : [];
        const [kept, ...others] = same.map(({ issue }) => issue);
        if (kept !== undefined)
            for (const other of others)
                await closeDuplicate(other, kept, queue);
        result.push(kept === undefined
            ? row
            : { ...row, issue: kept, ...(kept.number === row.issue?.number ? {} : { state: 'open' }) });
    }
    return result;
}
function isAbout(marker) {
    return ({ body }) => {
        const part = readOwnPart(body);
        return part !== undefined && part.marker.key === marker.key && matches(part.marker, marker);
    };
}

;// CONCATENATED MODULE: ./packages/triage/lib/group.js




const group_unjudged = { failing: new Set(), accepted: new Map() };
/** Most versions and files of a group: an issue shows as many. */
const group_mostShown = 20;
/** The groups of all findings of some runs, the last of which is this one. The order of findings does not matter. */
function groupsOf(runs, project, judgement = group_unjudged) {
    const distinct = distinctRuns(runs);
    const entries = distinct.flatMap((run, index) => entriesOf(run, index));
    const groups = clusters(entries).map(own => toGroup(own, project, { last: distinct.length - 1, judgement }));
    return groups.sort((a, b) => (0,files/* byBytes */.bg)(a.key, b.key));
}
function toGroup(entries, project, { last, judgement }) {
    const newest = Math.max(...entries.map(({ run }) => run));
    const current = entries.filter(({ run }) => run === newest);
    const findings = current.map(({ finding }) => finding);
    const ids = [...new Set(entries.flatMap(({ finding }) => cluster_idsOf(finding)))].sort(files/* byBytes */.bg);
    const [first] = findings;
    const whose = first === undefined ? '' : cluster_packageOf(first);
    const id = smallest(ids);
    const accepted = findings.map(finding => judgement.accepted.get(finding));
    const present = newest === last;
    return {
        ...factsOf(id, current),
        since: sorted(entries.map(({ document, finding }) => finding.since ?? document.scanned))[0] ?? '',
        reported: reportsIn(entries),
        key: digest_sha256(JSON.stringify([project, whose, id])),
        packageKey: digest_sha256(JSON.stringify([project, whose])),
        ids,
        present,
        scannedNow: present ? (sorted(current.map(({ document }) => document.scanned)).at(-1) ?? '') : '',
        runs: new Set(entries.map(({ run }) => run)).size,
        failing: present && findings.some(finding => judgement.failing.has(finding)),
        ...(present && accepted[0] !== undefined && !accepted.includes(undefined) ? { accepted: accepted[0] } : {}),
    };
}
function factsOf(id, entries) {
    const findings = entries.map(({ finding }) => finding);
    const opinions = findings.flatMap(finding => finding.opinions);
    const named = findings[0]?.package;
    const title = sorted(opinions.flatMap(({ title }) => (title === undefined ? [] : (0,text_visible/* cut */.Jj)((0,text_visible/* oneLine */.TN)(title), 300))))[0];
    const url = sorted(opinions.flatMap(({ url }) => url ?? []))[0];
    return {
        id,
        package: { name: named?.name ?? '', type: named === undefined ? '' : package_identity_identityOf(named).type || named.type },
        versions: few(findings.map(finding => finding.package.version).filter(version => version !== '')),
        severity: (0,findings_severity/* highest */.BR)(findings.map(finding => finding.severity)),
        knownExploited: findings.some(finding => finding.knownExploited === true) ||
            opinions.some(({ knownExploited }) => knownExploited === true),
        fix: bestFix(findings.map(({ fix }) => fix)),
        ...(title === undefined ? {} : { title }),
        ...(url === undefined ? {} : { url }),
        locations: few(entries.flatMap(locationsOf)),
    };
}
/** Paths from the root of the repository, for what is in it; paths in an image begin with a slash. */
function locationsOf({ finding, document: { target } }) {
    if (target.kind === 'image')
        return finding.locations;
    return finding.locations.map(path => [target.path, path.replace(/^\/+/, '')].filter(Boolean).join('/'));
}
/** Who reported it, by run and target. */
function reportsIn(entries) {
    const places = groupBy(entries, ({ run, document }) => `${run} ${targetId(document.target).id}`);
    return [...places.values()].flatMap(own => {
        const [first] = own;
        if (first === undefined)
            return [];
        const { id, label } = targetId(first.document.target);
        const engines = own.flatMap(({ finding, document }) => finding.opinions.map(({ scanner }) => [scanner, databaseOf(document, scanner)]));
        return [{ run: first.run, target: id, label, engines: Object.fromEntries(engines) }];
    });
}
function databaseOf(document, scanner) {
    return document.scanners.find(({ name }) => name === scanner)?.database.built ?? '';
}
/** A fix in one version of the package is enough. */
function bestFix(fixes) {
    const order = ['fixed', 'not-fixed', 'wont-fix', 'unknown'];
    const state = order.find(one => fixes.some(fix => fix.state === one)) ?? 'unknown';
    return { state, versions: state === 'fixed' ? few(fixes.flatMap(fix => fix.versions)) : [] };
}
function smallest(ids) {
    return ids.find(cluster_isCve) ?? ids.find(id => id.startsWith('GHSA-')) ?? ids[0] ?? '';
}
function few(texts) {
    return sorted(texts.map(text => (0,text_visible/* cut */.Jj)(text, 300))).slice(0, group_mostShown);
}
function sorted(texts) {
    return [...new Set(texts)].sort(files/* byBytes */.bg);
}

;// CONCATENATED MODULE: ./packages/triage/lib/triage.js





/** Author of the issues that a job opens with its own token. */
const jobLogin = 'github-actions[bot]';
/** Brings the issues of a repository up to what the runs say. Runs are ordered, and the last is this one. Returns the rows of the table. */
async function triage(given, judgement, github, options, host) {
    const runs = distinctRuns(given);
    const authors = [...new Set([(await github.login()) ?? options.authors[0] ?? jobLogin, ...options.authors])];
    const known = await github.all(options.labels[0] ?? '');
    const ours = known.filter(issue => isBy(issue, authors));
    warnOfStrangers(known, ours, authors, host);
    const plan = planTriage(groupsOf(runs, options.project, judgement), runs, ours, options);
    if (options.dryRun)
        return { rows: plan.rows.map(({ next: _, reason: __, ...row }) => row) };
    return carryOut(plan, known, github, { ...options, authors }, host);
}
/** Anybody can copy our marker into an issue. Such an issue is not ours, whatever it says. */
function warnOfStrangers(known, ours, authors, host) {
    const others = ownIssues(known.filter(issue => !ours.includes(issue))).map(({ issue }) => issue);
    if (others.length === 0)
        return;
    const named = others.map(({ number, author }) => `${number} (of ${author?.login ?? 'a deleted account'})`);
    host.warning(`Left alone: issues ${named.join(', ')} have the marker of triage-findings, and are not of ${authors.join(' or ')}. If they are yours, name their author in \`authors\`.`);
}

;// CONCATENATED MODULE: ./packages/triage/lib/table.js



/** The value of `schema`, and the `$id` of the JSON Schema. Within a version, fields are only added. */
const triageSchema = 'https://github.com/org/release-tools/blob/v1/docs/schema/triage.v1.json';
/** `triage.json`: docs/schema/triage.v1.json. */
function renderTriage(rows, { project, dryRun, scanned }) {
    return (0,lib_json/* renderJson */.hF)({
        schema: triageSchema,
        project,
        scanned,
        dryRun,
        groups: rows.map(({ state, facts, marker, present, runs, issue, why }) => ({
            key: marker.key,
            state,
            ...(why === undefined ? {} : { why }),
            id: facts.id,
            aliases: marker.ids.filter(id => id !== facts.id),
            package: { ...facts.package, versions: facts.versions },
            severity: facts.severity,
            knownExploited: facts.knownExploited,
            fix: facts.fix,
            targets: facts.seen.map(({ label }) => label),
            locations: facts.locations,
            since: facts.since,
            present,
            scans: runs,
            ...(issue === undefined ? {} : { issue: { number: issue.number, url: issue.url } }),
        })),
    });
}
/** The number of rows by what happened to them. */
function countStates(rows) {
    const of = (...states) => rows.filter(row => states.includes(row.state)).length;
    // A closed issue that stays closed is not something that this run did: it has no reason.
    const closed = rows.filter(({ state, why }) => state === 'closed' && why !== undefined).length;
    return {
        opened: of('opened'),
        updated: of('updated'),
        closed,
        reopened: of('reopened'),
        waiting: of('waiting', 'over-limit'),
    };
}
/** The summaries of all steps of a job may have 1 MiB. A row has about 300 bytes. */
const mostRows = 100;
/** The same as Markdown. Escapes all text of others. */
function triageSummary(rows, { project, dryRun }) {
    const counts = countStates(rows);
    const words = Object.entries(counts).filter(([, number]) => number > 0);
    const headline = words.length === 0 ? 'nothing to do' : words.map(([word, number]) => `${number} ${word}`).join(', ');
    const shown = rows.filter(({ state, why }) => state !== 'closed' || why !== undefined);
    const name = project === '' ? '' : ` of ${escapeMarkdown(project)}`;
    const left = shown.length - mostRows;
    return [
        `## Triage of findings${name}: ${headline}${dryRun ? ' (dry run: nothing was changed)' : ''}`,
        table(['State', 'Severity', 'Vulnerability', 'Package', 'Found in', 'Since', 'Fixed in', 'Issue'], shown.slice(0, mostRows).map(cellsOf)),
        ...(left > 0 ? [`${format_count(left, 'more row')} in the table that this step wrote.`] : []),
        ...reasons(shown),
    ]
        .filter(part => part !== '')
        .join('\n\n');
}
function cellsOf({ state, facts, issue }) {
    return [
        table_words[state],
        `${facts.severity}${facts.knownExploited ? ', exploited' : ''}`,
        code(shownId(facts.id)),
        escapeMarkdown([facts.package.name, firstOf(facts.versions, 3)].filter(text => text !== '').join(' ')),
        escapeMarkdown(firstOf(facts.seen.map(({ label }) => label), 5)),
        formatDate(facts.since),
        escapeMarkdown(firstOf(facts.fix.versions, 3) || fixWord(facts.fix.state)),
        issue === undefined ? '–' : escape_link(`Issue ${issue.number}`, issue.url),
    ];
}
function firstOf(texts, most) {
    const more = texts.length > most ? ` and ${texts.length - most} more` : '';
    return `${texts.slice(0, most).join(', ')}${more}`;
}
/** Why rows are in their state, each reason once with the number of its rows. */
function reasons(rows) {
    const counted = new Map();
    for (const { why } of rows)
        if (why !== undefined)
            counted.set(why, (counted.get(why) ?? 0) + 1);
    const lines = [...counted].slice(0, 20).map(([why, number]) => `- ${number} × ${escapeMarkdown(why)}`);
    return lines.length === 0 ? [] : [lines.join('\n')];
}
const table_words = {
    opened: '**opened**',
    open: 'open',
    updated: 'open, updated',
    reopened: '**opened again**',
    closed: '**closed**',
    decided: 'closed by a person',
    accepted: 'accepted by the policy',
    waiting: 'waiting',
    'over-limit': 'waiting for the next run',
    gate: 'not for the queue',
    unknown: 'open, not known',
    failed: '**not done**',
};

;// CONCATENATED MODULE: ./packages/github/lib/run-artifacts.js


const run_artifacts_artifacts = '/repos/{owner}/{repo}/actions/artifacts';
/**
 * The artifacts of a name that all runs uploaded, newest first: the first hundred. Each run may upload under any name, a run of a fork’s pull
 * request too: the caller chooses by `run`. https://docs.github.com/en/rest/actions/artifacts
 */
async function artifactsOfRuns(requests, name) {
    const parameters = { name, per_page: 100 };
    return requests.json(`list the artifacts ${name} of earlier runs`, `GET ${run_artifacts_artifacts}`, parameters, artifactsShape);
}
/**
 * Downloads an artifact of any run as a zip file of at most `limit` bytes. Needs `actions: read`. Returns its SHA-256, in lower-case hex;
 * undefined if GitHub has deleted it.
 */
async function downloadArtifact(requests, { id, name, digest }, path, limit) {
    const route = `GET ${run_artifacts_artifacts}/{artifact_id}/{archive_format}`;
    return requests.retried(`download the artifact ${name} of an earlier run`, async () => {
        const parameters = { artifact_id: id, archive_format: 'zip' };
        const sha256 = await requests.file(route, parameters, path, { most: limit }).catch(unlessGone);
        if (sha256 !== undefined && digest?.startsWith('sha256:') && digest !== `sha256:${sha256}`)
            throw new BadAnswer(`its SHA-256 is ${sha256}, but that of the artifact is ${digest}`);
        return sha256;
    });
}
/** Undefined for a 410: GitHub deletes artifacts after some time. */
function unlessGone(error) {
    if (failureOf(error)?.status === 410)
        return undefined;
    throw error;
}

// EXTERNAL MODULE: ./packages/host/lib/interrupted.js
var interrupted = __webpack_require__(6525);
;// CONCATENATED MODULE: ./packages/host/lib/scratch.js




/** Runs `body` with a temporary directory outside the workspace, and removes it afterwards, also if a signal ends us. */
async function withScratch(purpose, { temp }, body) {
    const directory = await (0,external_node_fs_promises_.mkdtemp)((0,external_node_path_.join)(temp, `release-tools-${purpose}-`));
    const done = (0,interrupted/* whenInterrupted */.v)(() => (0,external_node_fs_.rmSync)(directory, { recursive: true, force: true }));
    try {
        return await body(directory);
    }
    finally {
        done();
        await (0,external_node_fs_promises_.rm)(directory, { recursive: true, force: true });
    }
}

;// CONCATENATED MODULE: ./packages/triage/lib/earlier-runs.js





/** Largest artifact that is downloaded, in bytes. */
const earlier_runs_longest = 256 * 1024 * 1024;
/**
 * The findings in the artifacts of the newest earlier runs. Left out are those of forks: each pull request may upload under any name. An
 * artifact that cannot be read says nothing, which is said.
 */
async function earlierRuns(requests, wanted, host) {
    const chosen = choose(await artifactsOfRuns(requests, wanted.name), wanted);
    return withScratch('earlier', host, async (scratch) => {
        const runs = [];
        for (const artifact of chosen) {
            const run = await readArtifact(requests, artifact, (0,external_node_path_.join)(scratch, `${artifact.id}.zip`), host);
            if (run !== undefined)
                runs.push(run);
        }
        host.info(`Read the findings of ${runs.length} earlier runs (artifact ${wanted.name}).`);
        return runs;
    });
}
/** The newest artifact of each run that may have made it. */
function choose(artifacts, { runId, ref, most }) {
    const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1];
    const usable = artifacts.filter(({ run, expired }) => {
        if (run === undefined || expired || run.isOfFork || String(run.id) === runId)
            return false;
        return branch === undefined || run.branch === branch;
    });
    const byRun = new Map(usable.toReversed().map(artifact => [artifact.run?.id, artifact]));
    return usable.filter(artifact => byRun.get(artifact.run?.id) === artifact).slice(0, most);
}
async function readArtifact(requests, artifact, path, host) {
    const name = `run ${artifact.run?.id}`;
    if (artifact.size > earlier_runs_longest) {
        host.warning(`The artifact ${artifact.name} of ${name} has ${artifact.size} bytes. It is left out.`);
        return undefined;
    }
    if ((await downloadArtifact(requests, artifact, path, earlier_runs_longest)) === undefined)
        return undefined;
    try {
        return await readZippedRun(path, name);
    }
    catch (error) {
        if (!(error instanceof problem/* Problem */.A))
            throw error;
        host.warning(`The artifact ${artifact.name} of ${name} says nothing: ${(0,problem/* messageOf */.b)(error)}`);
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/triage/lib/codeowners.js


/** The places in which GitHub looks, in this order. https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners */
const ownersPlaces = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];
/** Reads the first CODEOWNERS of a repository. Returns who owns some paths of it, or undefined if it has no such file. */
async function readCodeOwners(workspace) {
    for (const place of ownersPlaces) {
        const text = await (0,read_limited/* readIfThere */.qC)((0,external_node_path_.join)(workspace, place), lib_limits/* limits */.F.trust);
        if (text !== undefined)
            return ownersIn(text.toString('utf8'));
    }
    return undefined;
}
/** The owners of one path as the text of a CODEOWNERS has them: `@alice`, `@acme/security`, `alice@example.org`. */
function ownersOfPath(text) {
    const rules = text.split('\n').flatMap(ruleOf);
    return path => rules.findLast(rule => rule.matches(path))?.owners ?? [];
}
/** Who owns some paths, by the text of a CODEOWNERS. Paths are relative to the repository. */
function ownersIn(text) {
    const ownersOf = ownersOfPath(text);
    return paths => {
        const owners = [...new Set(paths.flatMap(ownersOf))];
        return {
            people: owners.filter(owner => /^@[\w-]+$/.test(owner)).map(owner => owner.slice(1)),
            teams: owners.filter(owner => /^@[\w-]+\/[\w.-]+$/.test(owner)),
        };
    };
}
/** A line without a pattern that GitHub reads is skipped, as GitHub does. */
function ruleOf(line) {
    const [pattern = '', ...owners] = line
        .replace(/(^|\s)#.*$/, '')
        .trim()
        .split(/(?<!\\)\s+/);
    if (pattern === '' || /^!|[[\]]/.test(pattern))
        return [];
    return [{ matches: matcherOf(pattern.replace(/\\(.)/g, '$1')), owners }];
}
/**
 * The rules of gitignore, without `!` and `[ ]`: a pattern with a slash before its end is relative to the root, another one matches at any
 * depth. One that ends with a slash is a directory, and so may be every other one that does not end with a name of `*`. Takes a time that
 * grows with the product of pattern and path, whatever they are.
 */
function matcherOf(pattern) {
    const names = pattern.replace(/^\/|\/$/g, '').split('/');
    if (!pattern.replace(/\/$/, '').includes('/'))
        names.unshift('**');
    const all = names.at(-1) === '**';
    if (all)
        names.pop();
    const fewest = all || pattern.endsWith('/') ? 1 : 0;
    const most = pattern.endsWith('/*') ? 0 : Number.POSITIVE_INFINITY;
    return path => {
        const parts = path.split('/');
        return reached(names, parts).some(end => parts.length - end >= fewest && parts.length - end <= most);
    };
}
/** How many parts of a path the names of a pattern may take: `**` takes any number, each other name one. */
function reached(names, parts) {
    let ends = [0];
    for (const name of names) {
        const [first = parts.length + 1] = ends;
        ends =
            name === '**'
                ? Array.from({ length: Math.max(0, parts.length + 1 - first) }, (_, index) => first + index)
                : ends.filter(end => end < parts.length && fits(name, parts[end] ?? '')).map(end => end + 1);
    }
    return ends;
}
/** True if a name with `*` and `?` fits a part of a path. After a mismatch, only the last `*` takes one character more. */
function fits(name, part) {
    let [at, star, from] = [0, -1, 0];
    for (let index = 0; index < part.length;) {
        if (name[at] === '*')
            [star, from, at] = [at, index, at + 1];
        else if (at < name.length && (name[at] === '?' || name[at] === part[index]))
            [at, index] = [at + 1, index + 1];
        else if (star < 0)
            return false;
        else
            [at, from, index] = [star + 1, from + 1, from + 1];
    }
    return /^\**$/.test(name.slice(at));
}

;// CONCATENATED MODULE: ./actions/triage-findings/lib/queue.js



/** How the queue looks, by the inputs. Reads the template and CODEOWNERS. */
async function queueOf(inputs, sha, host) {
    const { template: given, project = '' } = inputs;
    const template = given === undefined ? defaultTemplate : (await (0,read_limited/* readLimited */.tk)(given, lib_limits/* limits */.F.note)).toString('utf8');
    const path = given === undefined ? 'built into triage-findings' : workspaceRelative(host.workspace, given);
    const ownersOf = await readOwners(inputs, host);
    return {
        project,
        severities: inputs.severities,
        scans: inputs.scans,
        limit: inputs.limit,
        labels: inputs.labels,
        assignees: inputs.assignees,
        authors: inputs.authors,
        decisionLabels: inputs['decision-labels'].map(label => label.toLowerCase()),
        dryRun: inputs['dry-run'],
        commit: `commit ${sha.slice(0, 12)}`,
        textFor: ({ facts: { locations } }) => {
            const { people, teams } = ownersOf(pathsOf(locations));
            return { template, path, project, teams, owners: people };
        },
    };
}
async function readOwners({ owners }, host) {
    const nobody = () => ({ people: [], teams: [] });
    if (owners === 'none')
        return nobody;
    const found = await readCodeOwners(host.workspace);
    if (found === undefined)
        host.warning('There is no CODEOWNERS, so nobody is assigned by it.');
    return found ?? nobody;
}
/** Paths in an image begin with a slash. What is in an image comes from its Dockerfile, or from a file that it copies. */
function pathsOf(locations) {
    const own = locations.filter(path => !path.startsWith('/'));
    return own.length < locations.length ? [...own, 'Dockerfile'] : own;
}

;// CONCATENATED MODULE: ./actions/triage-findings/lib/run.js







/** Compares the findings of this run with those of earlier ones, and brings the issues up to date. */
async function run(given, host) {
    const context = readContext();
    const inputs = ofPullRequest(context) ? rehearsing(given, host) : given;
    const now = await readRun(inputs.findings, inputs.release ?? run_tagOf(context), host.workspace);
    const before = await readEarlier(inputs, context, host);
    const repository = `${context.serverUrl}/${context.repository}`;
    const policy = await readPolicy(inputs.policy, host);
    const judgement = await judgeRun(policy, now, { workspace: host.workspace, today: inputs.today, repository });
    const issues = new Issues(await connect(inputs, context, inputs['dry-run'] ? 'issues=read' : 'issues=write', host));
    const options = await queueOf(inputs, context.sha, host);
    const { rows, failure } = await triage([...inOrder(before), now], judgement, issues, options, host);
    const outputs = await run_report(rows, lastScan(now), inputs, host);
    if (failure !== undefined)
        throw new outcome/* FailedWithOutputs */.g(failure, outputs);
    return outputs;
}
function ofPullRequest({ ref }) {
    return ref.startsWith('refs/pull/');
}
/** What a pull request fixes is not gone before it is merged and released. */
function rehearsing(inputs, host) {
    host.notice('This run is of a pull request: it says what it would do, and changes no issue.');
    return { ...inputs, 'dry-run': true };
}
function run_tagOf({ ref }) {
    return /^refs\/tags\/(.+)$/.exec(ref)?.[1];
}
/** Writes the table and the summary. */
async function run_report(rows, scanned, inputs, host) {
    const facts = { project: inputs.project ?? '', dryRun: inputs['dry-run'], scanned };
    await (0,files/* writeFileAtomic */.Zf)(inputs.report, renderTriage(rows, facts));
    await host.summary(triageSummary(rows, facts), 'verdict');
    const { opened, updated, closed, reopened, waiting } = countStates(rows);
    host.info(`Issues: ${opened} opened, ${updated} updated, ${closed} closed, ${reopened} reopened, ${waiting} waiting.`);
    return {
        opened: String(opened),
        updated: String(updated),
        closed: String(closed),
        reopened: String(reopened),
        waiting: String(waiting),
        table: inputs.report,
    };
}
/** The earlier runs, in any order. */
async function readEarlier(inputs, context, host) {
    const { earlier, 'earlier-artifact': name, scans } = inputs;
    const runs = await readEarlierRuns(earlier, host.workspace);
    if (name === undefined)
        return runs;
    const wanted = { name, runId: context.runId, ref: context.ref, most: Math.max(scans, fewestRuns) };
    return [...runs, ...(await earlierRuns(await connect(inputs, context, 'actions=read', host), wanted, host))];
}
/** Earlier runs that are read in any case: if the newest failed half-way, the one before says more. */
const fewestRuns = 3;
function connect(inputs, { repository, apiUrl }, permission, host) {
    return connectRequests({ token: inputs['github-token'], repository, apiUrl, permission }, host);
}


/***/ }),

/***/ 7451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ listFiles),
/* harmony export */   EJ: () => (/* binding */ requireFileOrNothing),
/* harmony export */   Zf: () => (/* binding */ writeFileAtomic),
/* harmony export */   bg: () => (/* binding */ byBytes),
/* harmony export */   d7: () => (/* binding */ toPosix),
/* harmony export */   nQ: () => (/* binding */ sizeIfThere)
/* harmony export */ });
/* unused harmony exports writeAtomic, fileSize */
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
    const status = await lstat(path).catch(() => undefined);
    return status?.isFile() ? status.size : undefined;
}


/***/ }),

/***/ 7822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ ifThere)
/* harmony export */ });
/**
 * What a call of `node:fs/promises` answers, or undefined if its path does not exist. Throws if it exists and cannot be read: what is
 * not known must not look absent.
 */
async function ifThere(answer) {
    return answer.catch((error) => {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    });
}


/***/ }),

/***/ 73:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EW: () => (/* binding */ readLimitedSync),
/* harmony export */   Tq: () => (/* binding */ openFile),
/* harmony export */   qC: () => (/* binding */ readIfThere),
/* harmony export */   tk: () => (/* binding */ readLimited)
/* harmony export */ });
/* unused harmony exports openedSync, readSmallSync, readStart, readPieces */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _if_there_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7822);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1167);
// `promises` is loaded at its first use: inputs of an action are read before that.



// Windows has neither. Without O_NONBLOCK, opening a pipe that nobody writes to takes forever.
const { O_NOFOLLOW = 0, O_NONBLOCK = 0, O_RDONLY } = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants;
const chunkSize = 64 * 1024;
const flags = {
    regular: O_RDONLY | O_NONBLOCK,
    inside: O_RDONLY | O_NONBLOCK | O_NOFOLLOW,
    any: O_RDONLY,
};
/**
 * Opens a file for reading. Throws a Problem if it is not of the accepted kind, and the system's error if it does not exist. The
 * caller closes it.
 */
async function openFile(path, accepted = 'regular') {
    return (await opened(path, accepted)).handle;
}
async function opened(path, accepted) {
    const handle = await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.open(path, flags[accepted]).catch(error => {
        throw problemOfOpening(error, path);
    });
    try {
        const status = await handle.stat();
        requireKind(status, path, accepted);
        return { handle, status };
    }
    catch (error) {
        await handle.close();
        throw error;
    }
}
/**
 * Reads a file of at most `limit` bytes. Takes at most one byte more from an open handle, whatever size the system reports. Throws
 * a Problem if it is larger, or not of the accepted kind. Throws the system's error if it does not exist.
 */
async function readLimited(path, limit, accepted = 'regular') {
    const { handle, status } = await opened(path, accepted);
    try {
        const content = await readAtMost(handle, limit + 1, requireSize(status, path, limit) + 1);
        if (content.length > limit)
            throw tooLarge(path, `more than the ${limit} bytes accepted`);
        return content;
    }
    finally {
        await handle.close();
    }
}
/** The same, but undefined if the file does not exist. */
async function readIfThere(path, limit, accepted) {
    return (0,_if_there_js__WEBPACK_IMPORTED_MODULE_1__/* .ifThere */ .y)(readLimited(path, limit, accepted));
}
/** The same for inputs of an action, which are read before anything else runs. Regular files only. */
function readLimitedSync(path, limit) {
    const { descriptor, status } = openedSync(path, 'regular');
    try {
        return readExactly(descriptor, requireSize(status, path, limit));
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}
/** Opens a file as openFile does, for a caller that closes the descriptor. */
function openedSync(path, accepted) {
    let descriptor;
    try {
        descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, flags[accepted]);
        const status = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor);
        requireKind(status, path, accepted);
        return { descriptor, status };
    }
    catch (error) {
        if (descriptor !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
        throw problemOfOpening(error, path);
    }
}
/** A link that is not followed gives ELOOP. Every other error stays as it is. */
function problemOfOpening(error, path) {
    return error.code === 'ELOOP' ? notRegular(path) : error;
}
/** `size` bytes from an open file, into `content`; fewer if it ends before. */
function readExactly(file, size, content = Buffer.allocUnsafe(size)) {
    let filled = 0;
    for (let read = -1; read !== 0 && filled < size; filled += read)
        read = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, content, filled, size - filled, null);
    return content.subarray(0, filled);
}
/**
 * The size of a file and, if there is room for it in `space`, its content: a view of `space`. Takes no more than the size that the system
 * reports. For thousands of small files, this takes a fifth of the time of readLimited. Throws what readLimited throws.
 */
function readSmallSync(path, space, accepted) {
    const file = openedSync(path, accepted);
    try {
        const { size } = file.status;
        return size > space.length ? { size } : { size, content: readExactly(file.descriptor, size, space) };
    }
    finally {
        closeSync(file.descriptor);
    }
}
/** The first bytes of a file; fewer than `count` if it is shorter. */
async function readStart(path, count, accepted) {
    const handle = await openFile(path, accepted);
    try {
        return await readAtMost(handle, count, count);
    }
    finally {
        await handle.close();
    }
}
/** Reads a file in pieces, so that a large one needs little memory. Opens it with the first piece, and throws what readLimited throws. */
async function* readPieces(path, { accepted = 'regular', limit, range, pieceSize = chunkSize, reused = false } = {}) {
    const { handle, status } = await opened(path, accepted);
    try {
        if (limit !== undefined)
            requireSize(status, path, limit);
        const start = range?.start ?? 0;
        const end = range === undefined ? Number.POSITIVE_INFINITY : range.end + 1;
        // A small file needs no large piece. One byte more shows whether it ends there.
        const most = status.isFile() ? Math.min(pieceSize, status.size + 1) : pieceSize;
        let piece = Buffer.alloc(0);
        for (let at = start; at < end;) {
            if (!reused || at === start)
                piece = Buffer.allocUnsafe(Math.min(most, end - at));
            const position = status.isFile() ? at : null;
            const { bytesRead } = await handle.read(piece, { position, length: Math.min(piece.length, end - at) });
            if (bytesRead === 0)
                return;
            at += bytesRead;
            if (limit !== undefined && at - start > limit)
                throw tooLarge(path, `more than the ${limit} bytes accepted`);
            yield piece.subarray(0, bytesRead);
        }
    }
    finally {
        await handle.close();
    }
}
/** `first`: how many bytes to expect; 1 if the system does not say. A file that says its size needs no more memory than that. */
async function readAtMost(handle, most, first) {
    const pieces = [];
    let free = Buffer.alloc(Math.min(first > 1 ? first : chunkSize, most));
    for (let left = most; left > 0;) {
        if (free.length === 0)
            free = Buffer.alloc(Math.min(chunkSize, left));
        const { bytesRead } = await handle.read(free);
        if (bytesRead === 0)
            break;
        pieces.push(free.subarray(0, bytesRead));
        free = free.subarray(bytesRead);
        left -= bytesRead;
    }
    const [only = Buffer.alloc(0), ...others] = pieces;
    return others.length === 0 ? only : Buffer.concat(pieces);
}
function requireKind(status, path, accepted) {
    if (!status.isFile() && (accepted !== 'any' || status.isDirectory()))
        throw notRegular(path);
}
/** The size of a regular file; 0 if it is something else, which does not say its size. */
function requireSize(status, path, limit) {
    if (!status.isFile())
        return 0;
    if (status.size > limit)
        throw tooLarge(path, `${status.size} bytes, more than the ${limit} accepted`);
    return status.size;
}
function tooLarge(path, found) {
    return new _problem_js__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .A(`read ${path}`, { found: `it has ${found}.`, next: 'Check that this is the file you meant.' });
}
function notRegular(path) {
    return new _problem_js__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .A(`read ${path}`, {
        found: 'it is a symbolic link, a directory or a special file.',
        next: 'Replace it with a regular file.',
    });
}


/***/ })

};
