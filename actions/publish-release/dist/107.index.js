export const id = 107;
export const ids = [107];
export const modules = {

/***/ 1107:
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
// EXTERNAL MODULE: ./packages/base/lib/files.js
var lib_files = __webpack_require__(7451);
// EXTERNAL MODULE: ./packages/base/lib/read-limited.js
var read_limited = __webpack_require__(73);
// EXTERNAL MODULE: ./packages/base/lib/problem.js
var lib_problem = __webpack_require__(1167);
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

// EXTERNAL MODULE: ./packages/base/lib/shape.js + 1 modules
var lib_shape = __webpack_require__(2950);
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
    throw new lib_problem/* Problem */.A(`read ${what}`, {
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
    throw new lib_problem/* Problem */.A(`read ${what}`, {
        found,
        next,
        ...(cause === undefined ? {} : { cause, details: (0,lib_problem/* messageOf */.b)(cause) }),
    });
}

// EXTERNAL MODULE: ./packages/base/lib/json.js
var lib_json = __webpack_require__(6436);
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

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/artifacts.js

/** Directory of the artifacts in the release directory. */
const artifacts_artifactsDir = 'artifacts/';
/** True for the path of an artifact, relative to the release directory. */
function isArtifact(path) {
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
            targetAt: (path, project) => isArtifact(path) ? { kind: 'directory', name: project } : undefined,
        },
    },
    requirable: {
        absent: `there is no file in ${artifacts_artifactsDir}. Build into that directory before the release is assembled.`,
    },
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
const line = (0,lib_shape/* matching */.wC)(/^[^\p{Cc}\p{Cs}]{1,500}$/u, 'one line of text');
const build_document_words = (0,lib_shape/* matching */.wC)(/^[^\p{Cc}\p{Cs}]{0,4000}$/u, 'one line of text, or nothing');
const hex = (0,lib_shape/* matching */.wC)(/^[0-9a-f]{64}$/, '64 lower-case hexadecimal digits');
const digest = (0,lib_shape/* matching */.wC)(/^sha256:[0-9a-f]{64}$/, '"sha256:" and 64 lower-case hexadecimal digits');
const path = (value, at) => {
    const text = (0,lib_shape/* matching */.wC)(paths/* safePath */.nG, 'a relative path with forward slashes')(value, at);
    if (text.length > paths/* pathLength */.o8)
        throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(at)} is longer than ${paths/* pathLength */.o8} characters.`);
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
const cause = (0,lib_shape/* object */.Ik)({ member: (0,lib_shape/* optional */.lq)(line), field: line, cause: build_document_words });
const proven = { proof: (0,lib_shape/* oneOf */.yL)(...proofs), causes: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(cause, 1000)) };
/** A directory that the build got besides its context: the wheels of the release and of its dependencies. */
const context = (0,lib_shape/* object */.Ik)({
    name: (0,lib_shape/* matching */.wC)(/^[a-z][a-z0-9._-]{0,99}$/, 'the name of a build context'),
    requirements: (0,lib_shape/* optional */.lq)(path),
    files: (0,lib_shape/* list */.p_)((0,lib_shape/* object */.Ik)({ path, sha256: hex }), 10_000),
});
const build_document_image = (0,lib_shape/* object */.Ik)({
    dockerfile: path,
    context: line,
    platforms: (0,lib_shape/* list */.p_)(platform, 1000),
    buildArgs: (0,lib_shape/* list */.p_)((0,lib_shape/* object */.Ik)({ name: argument, value: build_document_words }), 1000),
    annotations: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)((0,lib_shape/* object */.Ik)({ name: line, value: build_document_words }), 1000)),
    bases: (0,lib_shape/* list */.p_)((0,lib_shape/* object */.Ik)({ reference: line, digest, floating: (0,lib_shape/* optional */.lq)(lib_shape/* boolean */.zM) }), 1000),
    network: (0,lib_shape/* optional */.lq)((0,lib_shape/* oneOf */.yL)('none', 'default')),
    contexts: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(context, 100)),
    digest,
    ...proven,
});
const shape = (0,lib_shape/* object */.Ik)({
    schema: (0,lib_shape/* oneOf */.yL)(buildSchema),
    project: (0,lib_shape/* object */.Ik)({ name: line, version: line, directory }),
    source: (0,lib_shape/* object */.Ik)({
        commit: (0,lib_shape/* matching */.wC)(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'a full commit id'),
        commitTime: (0,lib_shape/* matching */.wC)(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, 'a time like 2026-01-31T12:00:00Z'),
    }),
    python: (0,lib_shape/* optional */.lq)((0,lib_shape/* object */.Ik)({ implementation: line, version: line, platform: line, zlib: (0,lib_shape/* optional */.lq)(line) })),
    tools: (0,lib_shape/* list */.p_)((0,lib_shape/* object */.Ik)({ name: line, version: line, sha256: (0,lib_shape/* optional */.lq)(hex) }), 10_000),
    requirements: (0,lib_shape/* optional */.lq)((0,lib_shape/* object */.Ik)({ from: line, sha256: hex })),
    environment: (0,lib_shape/* object */.Ik)({
        SOURCE_DATE_EPOCH: whole,
        umask: (0,lib_shape/* optional */.lq)(line),
        TZ: (0,lib_shape/* optional */.lq)(line),
        LC_ALL: (0,lib_shape/* optional */.lq)(line),
        CC: (0,lib_shape/* optional */.lq)(line),
        sourcePath: (0,lib_shape/* optional */.lq)(line),
    }),
    image: (0,lib_shape/* optional */.lq)(build_document_image),
    artifacts: (0,lib_shape/* list */.p_)((0,lib_shape/* object */.Ik)({
        path,
        sha256: hex,
        size: whole,
        ...proven,
        normalised: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)((0,lib_shape/* object */.Ik)({ rule: line, before: (0,lib_shape/* optional */.lq)(hex) }), 1000)),
        from: (0,lib_shape/* optional */.lq)(line),
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
const files = {
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
    files,
    requirable: { absent: 'nothing says with what the release was built. Build with build-python or build-container.' },
    parse: parseBuild,
    commitOf: ({ source }) => source.commit,
    contradictionOf: (document, target, release) => target.kind === 'image' ? imageContradiction(document, target, release) : artifactContradiction(document, release),
    // That another job built a file does not say with what.
    present: found => found.some(({ path }) => path !== files.prebuilt.path),
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
        throw new lib_problem/* Problem */.A(`read ${what}`, { found, next });
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
    contradictionOf: (document, target, release) => contradiction(document, target, release),
    present: anyFound,
    lacking: (found, { images }) => images
        .filter(({ name }) => !found.some(({ target }) => target.name === name))
        .map(({ name }) => ({ kind: 'image', name })),
    summarise: (found) => found.map(({ document }) => document),
});
function contradiction({ image }, { name }, { images }) {
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
const release_names_manifestName = 'manifest.yaml';
const manifestBundleName = 'manifest.yaml.sigstore.json';
const sumsName = 'SHA256SUMS';
/** Files of a release directory that its manifest cannot list: itself, its signature, and the digests of both. */
const unlisted = [release_names_manifestName, manifestBundleName, sumsName];
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
function release_names_tarballPrefix(tag) {
    return `release-${tag.replace(/[^A-Za-z0-9._+-]/g, '-')}`;
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
    requirable: {
        absent: 'there is no SARIF report. Run scan-image.',
        lacking: 'has no SARIF report. Run scan-image for it.',
    },
    parse(text, path) {
        const document = (0,lib_json/* parseJson */.qF)(text, path);
        if ((0,lib_json/* textAt */.$6)(document, 'version') === '2.1.0' && (0,lib_json/* listAt */.gT)(document, 'runs').length > 0)
            return document;
        throw new lib_problem/* Problem */.A(`read ${path}`, {
            found: 'it is not a SARIF 2.1.0 report with a run.',
            next: 'Run scan-image again.',
        });
    },
    present: anyFound,
    lacking: lackingTargets,
    // They are the findings of vulnerabilities.ts.
    retain: nothing,
    summarise: nothing,
});

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

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./packages/base/lib/archive-member.js

/** The name of an archive's entry without a leading `./`. Other spellings of the same path stay different names. */
function normalName(name) {
    return name.startsWith('./') ? name.slice(2) : name;
}
/** The Problem for an archive that cannot be unpacked. */
function archiveProblem(found, cause) {
    return new lib_problem/* Problem */.A('unpack the archive', { found, next: 'Check the source of the archive.', cause });
}

;// CONCATENATED MODULE: ./packages/base/lib/zip/zip-reader.js





/** Largest directory of a zip file, in bytes: that of about 100,000 files. */
const directoryLimit = 16 * 1024 ** 2;
/**
 * Reads one file from a zip file (APPNOTE.TXT 6.3, without Zip64, which files below 4 GiB do not need). Throws a Problem if the
 * file occurs twice or is encrypted, or if the archive is damaged.
 */
async function readZipMember(path, name, sink) {
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
async function listZip(path) {
    return withZip(path, async (_, directory) => directory.map(({ name, mode }) => ({ name, mode })));
}
/**
 * Every member of a zip file, in the order of its directory, which is read once. Read a member before you ask for the next one.
 * Nothing may be unpacked by its name, which is not checked. Throws a Problem if the archive is damaged.
 */
async function* scanZip(path) {
    const file = await openFile(path);
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
        throw archiveProblem('it is not a zip file.');
    const [length, start] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
    if (end + 22 + tail.readUInt16LE(end + 20) !== tail.length)
        throw archiveProblem('it has data after its end.');
    if (start + length !== size - tail.length + end)
        throw archiveProblem('its directory is not in front of its end, or it needs Zip64.');
    if (length > directoryLimit)
        throw archiveProblem(`its directory has ${length} bytes, more than the ${directoryLimit} accepted.`);
    return parseDirectory(await readAt(file, start, length));
}
function parseDirectory(directory) {
    const entries = [];
    for (let at = 0; at < directory.length;) {
        if (at + 46 > directory.length || directory.toString('latin1', at, at + 4) !== 'PK\x01\x02')
            throw archiveProblem('its directory is damaged.');
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
        throw archiveProblem(`${entry.name} is encrypted, or compressed by an unsupported method.`);
    const header = await readAt(file, entry.start, 30);
    if (header.toString('latin1', 0, 4) !== 'PK\x03\x04')
        throw archiveProblem('one of its entries is damaged.');
    const [nameLength, extraLength] = [header.readUInt16LE(26), header.readUInt16LE(28)];
    const rest = await readAt(file, entry.start + 30, nameLength + extraLength);
    requireSameHeaders(entry, header, rest.toString('utf8', 0, nameLength), rest.subarray(nameLength));
    const packed = external_node_stream_.Readable.from(pieces(file, entry.start + 30 + rest.length, entry.compressed));
    // If the sink refuses the content, the error is that of the sink.
    const take = async (bytes) => {
        for await (const piece of bytes)
            await sink.write(piece);
    };
    await (entry.method === 0 ? (0,promises_.pipeline)(packed, take) : inflated(packed, take, entry));
}
/** A reader of the stream believes the header in front of the content. The one of a streamed entry has no sizes (bit 3). */
function requireSameHeaders(entry, header, name, extra) {
    if (name !== entry.name)
        throw archiveProblem(`${entry.name} has two names.`);
    if (header.readUInt16LE(8) !== entry.method)
        throw archiveProblem(`${entry.name} has two methods of compression.`);
    const stated = header.readUInt32LE(18);
    // 4.5.3: with Zip64, which Python may write for small files too, the field 1 comes first and has both sizes, of 8 bytes each.
    const isZip64 = stated === 0xffff_ffff && extra.length >= 20 && extra.readUInt16LE(0) === 1;
    const compressed = isZip64 ? Number(extra.readBigUInt64LE(12)) : stated;
    if ((header.readUInt16LE(6) & 8) === 0 && compressed !== entry.compressed)
        throw archiveProblem(`${entry.name} has two sizes.`);
}
/** Bytes after what is compressed are refused: a reader of the stream may take them for another entry. */
async function inflated(packed, take, entry) {
    const inflate = (0,external_node_zlib_.createInflateRaw)();
    const extra = () => archiveProblem(`${entry.name} has bytes after its content.`);
    try {
        await (0,promises_.pipeline)(packed, inflate, take);
    }
    catch (error) {
        const { code = '' } = error;
        if (code.startsWith('Z_'))
            throw archiveProblem(`${entry.name} is damaged.`, error);
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
        throw archiveProblem('it is truncated.');
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size), 0, size, position);
    if (bytesRead !== size)
        throw archiveProblem('it is truncated.');
    return buffer;
}

// EXTERNAL MODULE: ./packages/base/lib/tar/byte-reader.js
var byte_reader = __webpack_require__(1090);
// EXTERNAL MODULE: ./packages/base/lib/tar/tar-header.js
var tar_header = __webpack_require__(6245);
// EXTERNAL MODULE: ./packages/base/lib/tar/tar-reader.js
var tar_reader = __webpack_require__(2499);
;// CONCATENATED MODULE: ./packages/base/lib/tar/tar-scan.js



/** For an archive that is looked at and not unpacked. */
const scanLimits = { entries: 100_000, totalSize: 2 * 1024 ** 3, ratio: 100 };
/** Largest header with a long name, in bytes. */
const longest = 64 * 1024;
/**
 * Every entry of a gzipped tar, to look at: links and special files too, with names of any length by pax and by GNU. Nothing of it
 * may be unpacked by its path, which is not checked. Throws a Problem for a damaged archive, and for more than the limits.
 */
async function* scanTar(packed, limits = scanLimits) {
    yield* scanUnpacked((0,tar_reader/* unzip */.$1)(packed, limits), limits);
}
/** The same for the bytes of the tar itself. */
async function* scanUnpacked(bytes, limits = scanLimits) {
    const reader = new byte_reader/* ByteReader */.k(bytes);
    const total = { entries: 0, size: 0 };
    try {
        for (let header = await nextEntry(reader); header; header = await nextEntry(reader)) {
            const regular = ['0', '7'].includes(header.type);
            total.entries += 1;
            const size = regular || header.type === 'S' ? header.size : 0;
            total.size += size;
            if (total.entries > limits.entries)
                throw (0,tar_header/* damagedTar */.lP)(`it has more than ${limits.entries} entries.`);
            if (total.size > limits.totalSize)
                throw (0,tar_header/* damagedTar */.lP)(`its files have more than ${limits.totalSize} bytes.`);
            const { path, type, mode, uid, gid, capable } = header;
            yield* (0,tar_reader/* withBody */.dC)({ path, regular, type, mode, uid, gid, capable, size }, size, reader);
        }
        await (0,tar_reader/* refuseRest */.vW)(reader);
    }
    finally {
        await reader.close();
    }
}
function rightsOf(block) {
    return { mode: numberIn(block, 100) & 0o7777, uid: numberIn(block, 108), gid: numberIn(block, 116) };
}
/**
 * Eight bytes: octal digits up to a zero or blank or, by GNU for large numbers, the number itself after a set bit. Without digits, it is 0.
 * Throws a Problem for other text: 0 would say that a program runs with no rights of its owner.
 */
function numberIn(block, start) {
    if ((block[start] ?? 0) & 0x80)
        return block.readUInt32BE(start + 4);
    const [, digits] = /^[\0 ]*([0-7]*)(?:[\0 ].*)?$/s.exec(block.toString('latin1', start, start + 8)) ?? [];
    if (digits === undefined)
        throw (0,tar_header/* damagedTar */.lP)('the rights or the owner of an entry are not a number.');
    return digits === '' ? 0 : Number.parseInt(digits, 8);
}
/** The next header that is an entry, with what the headers in front of it say about it. */
async function nextEntry(reader) {
    const changes = [];
    for (;;) {
        const block = await (0,tar_reader/* wholeBlocks */.I6)(reader, tar_header/* blockSize */.L6);
        const header = (0,tar_header/* decodeHeader */.E2)(block);
        if (header === undefined || !'xgLK'.includes(header.type)) {
            if (changes.filter(({ path }) => path !== undefined).length > 1)
                throw (0,tar_header/* damagedTar */.lP)('an entry has two names.');
            return header && Object.assign(header, { capable: false }, rightsOf(block), ...changes);
        }
        if (header.size > longest)
            throw (0,tar_header/* damagedTar */.lP)(`a header has more than ${longest} bytes.`);
        changes.push(changeOf(header.type, await (0,tar_reader/* wholeBlocks */.I6)(reader, header.size)));
    }
}
/** `x` and `g`: pax, for the next entry and for all; `L` and `K`: a long name, and a long target of a link, by GNU. */
function changeOf(type, content) {
    if (type === 'K')
        return {};
    if (type === 'L')
        return { path: content.toString('utf8').replace(/\0.*$/s, '') };
    const records = new Map((0,tar_header/* paxRecords */.Q5)(content));
    const refused = [...records.keys()].find(key => key.startsWith('GNU.sparse') || (type === 'g' && isField(key)));
    if (refused !== undefined)
        throw (0,tar_header/* damagedTar */.lP)(`it has the unsupported pax record ${JSON.stringify(refused)}.`);
    const path = records.get('path');
    const numbers = numberFields.flatMap(key => {
        const digits = records.get(key);
        return digits === undefined ? [] : [[key, (0,tar_header/* wholeNumber */.rD)(digits)]];
    });
    const capable = (records.get(tar_header/* capabilityRecord */.qF) ?? '') !== '';
    return { ...(path === undefined ? {} : { path }), ...(capable ? { capable } : {}), ...Object.fromEntries(numbers) };
}
const numberFields = ['size', 'uid', 'gid'];
function isField(key) {
    return key === 'path' || key === tar_header/* capabilityRecord */.qF || numberFields.includes(key);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sbom/bom.js
/** The author of the SBOMs of a repository, by its web address: `https://github.com/acme/widget`. */
function authorOf(repository) {
    const [owner = ''] = new URL(repository).pathname.split('/').filter(Boolean);
    return { name: owner, url: repository };
}
/** The same in the words of CISA's types of SBOMs, which SPDX 2.3 has in its comment: https://www.cisa.gov/sbom */
const contexts = { 'pre-build': 'Source', build: 'Build', 'post-build': 'Analyzed' };
/** What is released is catalogued while it is built; tools by what the source names; a model as it is. */
const phases = { release: 'build', tools: 'pre-build', model: 'post-build' };
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
function pythonName(name) {
    return name.toLowerCase().replace(/[-_.]+/g, '-');
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

;// CONCATENATED MODULE: ./packages/evidence/lib/distribution/core-metadata.js

/** Largest METADATA or PKG-INFO that is read, in bytes. It contains the description of the project. */
const metadataLimit = 8 * 1024 ** 2;
/**
 * Reads the fields, as Python's reader of e-mail does: up to the first empty line, or the first line that is not a field. What follows is the
 * description (https://packaging.python.org/en/latest/specifications/core-metadata/).
 */
function metadataFields(text) {
    const fields = new Map();
    let values = [];
    for (const line of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
        const [, name, value] = /^([!-9;-~]+)[ \t]*:(.*)$/.exec(line) ?? [];
        if (name !== undefined) {
            const key = name.toLowerCase();
            values = fields.get(key) ?? [];
            values.push(value?.trim() ?? '');
            fields.set(key, values);
        }
        else if (/^[ \t]/.test(line) && values.length > 0)
            values.push(`${values.pop()}\n${line}`);
        else
            break;
    }
    return fields;
}
/** The description of the project: what follows the fields, after an empty line. Empty if nothing does. */
function metadataDescription(text) {
    const lines = text
        .replace(/^\uFEFF/, '')
        .replace(/\r\n/g, '\n')
        .split('\n');
    const end = lines.indexOf('');
    return end === -1 ? '' : lines.slice(end + 1).join('\n');
}
/**
 * Reads name and version. `path` names the file in the archive. Throws a Problem if one is missing or given twice.
 */
function parseCoreMetadata(text, path) {
    const fields = metadataFields(text);
    return { name: field(fields, 'Name', path), version: field(fields, 'Version', path) };
}
function field(fields, name, path) {
    const values = fields.get(name.toLowerCase()) ?? [];
    const [value] = values;
    if (value !== undefined && value !== '' && values.length === 1)
        return value;
    throw archiveProblem(`${JSON.stringify(path)} in it has ${values.length > 1 ? 'more than one' : 'no'} ${name}.`);
}
/** Collects a small file of an archive. Throws a Problem if it is larger than metadataLimit. */
class TextSink {
    #parts = [];
    #size = 0;
    async write(bytes) {
        this.#size += bytes.length;
        if (this.#size > metadataLimit)
            throw archiveProblem(`its metadata has more than ${metadataLimit} bytes.`);
        this.#parts.push(bytes);
    }
    text() {
        return Buffer.concat(this.#parts).toString('utf8');
    }
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
    const found = await sdist_sdistMetadata(path, file);
    if (found === undefined)
        return undefined;
    const inside = { where: 'its PKG-INFO', ...parseCoreMetadata(found.text, found.member) };
    const named = splitFor(inside.name, file) ?? parseSdistName(file.replace(endings, '.tar.gz'));
    return named === undefined ? [inside] : [inside, { where: 'its file name', ...named }];
}
/** The text of PKG-INFO, and its place in the archive; undefined if it has none in its top directory. */
function sdist_sdistMetadata(path, file) {
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
        .filter(name => infoPath.test(external_node_path_.posix.normalize(name)));
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
    for await (const entry of scanTar((0,read_limited/* readPieces */.ut)(path))) {
        // Programs that unpack it take other spellings of a path for the same file.
        const name = external_node_path_.posix.normalize(entry.path);
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
    const { member, text } = await wheel_wheelMetadata(path);
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
async function wheel_wheelMetadata(path) {
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
function version_sameVersion(a, b, scheme) {
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

;// CONCATENATED MODULE: ./packages/evidence/lib/sbom/described.js


/** Reads what an SBOM of ours (render-cyclonedx.ts, render-spdx.ts, sbom.ts) says about its project, in either format. */
function describedBy(document) {
    return (0,lib_json/* textAt */.$6)(document, 'bomFormat') === 'CycloneDX' ? byCycloneDx(document) : bySpdx(document);
}
function byCycloneDx(document) {
    const root = (0,lib_json.at)(document, 'metadata', 'component');
    const isRelease = propertyOf((0,lib_json.at)(document, 'metadata'), contentProperty) === 'release';
    const ref = (0,lib_json/* textAt */.$6)(root, 'bom-ref');
    const own = (0,lib_json/* listAt */.gT)(document, 'dependencies').find(one => (0,lib_json/* textAt */.$6)(one, 'ref') === ref);
    const parts = new Set((0,lib_json/* listAt */.gT)(own, 'dependsOn'));
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
        version_sameVersion(version, release.version) ||
        (/^[0-9a-f]{12,40}$/.test(version) && release.commit.startsWith(version)));
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sbom/sbom-image.js

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
/** A property that rootComponent (sbom.ts) writes. */
function sbom_image_propertyOf(root, key) {
    const property = (0,lib_json/* listAt */.gT)(root, 'properties').find(one => (0,lib_json/* textAt */.$6)(one, 'name') === `release-tools:image:${key}`);
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
        if (known === true)
            return document;
        throw new lib_problem/* Problem */.A(`read ${path}`, {
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
    const counts = new Map();
    for (const licence of components.flatMap(licencesOf))
        counts.set(licence, (counts.get(licence) ?? 0) + 1);
    return {
        target,
        ofDirectory: isOfProject(target) && describedBy(document).artifacts === undefined,
        components: components.length,
        packages: components.map(packageOf).sort((a, b) => (0,lib_files/* byBytes */.bg)(a.name, b.name) || (0,lib_files/* byBytes */.bg)(a.version, b.version)),
        licences: [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)),
        unlicensed: components.filter(component => licencesOf(component).length === 0).length,
    };
}
function packageOf(component) {
    const purl = (0,lib_json/* textAt */.$6)(component, 'purl');
    return {
        name: (0,lib_json/* textAt */.$6)(component, 'name') ?? '',
        version: (0,lib_json/* textAt */.$6)(component, 'version') ?? '',
        type: purlType(purl),
        ...(purl === undefined ? {} : { purl }),
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

;// CONCATENATED MODULE: ./packages/evidence/lib/events/signing-event.js

// docs/schema/signing-event.v1.json has the same rules. A test checks that both refuse the same broken records.
/** The value of `schema`, and the `$id` of the JSON Schema. */
const signingEventSchema = 'https://github.com/org/release-tools/blob/v1/docs/schema/signing-event.v1.json';
/** What can be signed. `attestation` is every statement that is not about images or models as a whole. */
const signedKinds = ['image', 'file', 'attestation', 'model'];
/** More signatures than a release makes. */
const mostEvents = 10_000;
const signing_event_line = (0,lib_shape/* matching */.wC)(/^[^\p{Cc}\p{Cs}]{1,2000}$/u, 'one line of text');
const signing_event_hex = (0,lib_shape/* matching */.wC)(/^[0-9a-f]{64}$/, '64 lower-case hexadecimal digits');
const longHex = (0,lib_shape/* matching */.wC)(/^[0-9a-f]{40,128}$/, '40 to 128 lower-case hexadecimal digits');
const time = (0,lib_shape/* matching */.wC)(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z$/, 'a time like 2026-01-31T12:00:00Z');
const digits = (0,lib_shape/* matching */.wC)(/^\d{1,20}$/, 'a whole number as text');
/** Names with values, at most 50. */
function named(value) {
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
    key: (0,lib_shape/* object */.Ik)({ kind: (0,lib_shape/* oneOf */.yL)('key'), sha256: signing_event_hex }),
    identity: (0,lib_shape/* object */.Ik)({
        kind: (0,lib_shape/* oneOf */.yL)('identity'),
        identity: signing_event_line,
        issuer: signing_event_line,
        certificate: (0,lib_shape/* optional */.lq)((0,lib_shape/* object */.Ik)({ sha256: signing_event_hex, serialNumber: (0,lib_shape/* matching */.wC)(/^[0-9a-f]{1,64}$/, 'hexadecimal digits') })),
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
    integratedTime: (0,lib_shape/* optional */.lq)(time),
    bodySha256: (0,lib_shape/* optional */.lq)(signing_event_hex),
    leafHash: (0,lib_shape/* optional */.lq)(signing_event_hex),
});
const service = (0,lib_shape/* object */.Ik)({
    name: signing_event_line,
    key: signing_event_line,
    keyVersion: (0,lib_shape/* optional */.lq)(signing_event_line),
    login: (0,lib_shape/* optional */.lq)(named(signing_event_line)),
    session: (0,lib_shape/* optional */.lq)((0,lib_shape/* object */.Ik)({
        caller: (0,lib_shape/* optional */.lq)(signing_event_line),
        accessor: (0,lib_shape/* optional */.lq)(signing_event_line),
        loginRequestId: (0,lib_shape/* optional */.lq)(signing_event_line),
        entityId: (0,lib_shape/* optional */.lq)(signing_event_line),
        namespace: (0,lib_shape/* optional */.lq)(signing_event_line),
    })),
});
const signing_event_shape = (0,lib_shape/* object */.Ik)({
    schema: (0,lib_shape/* oneOf */.yL)(signingEventSchema),
    time,
    kept: (0,lib_shape/* optional */.lq)(lib_shape/* boolean */.zM),
    dryRun: (0,lib_shape/* optional */.lq)(lib_shape/* boolean */.zM),
    kind: (0,lib_shape/* oneOf */.yL)(...signedKinds),
    predicateType: (0,lib_shape/* optional */.lq)(signing_event_line),
    subjects: (0,lib_shape/* list */.p_)((0,lib_shape/* object */.Ik)({ name: (0,lib_shape/* optional */.lq)(signing_event_line), digest: named(longHex) }), 100_000),
    signer,
    signature: (0,lib_shape/* object */.Ik)({ sha256: signing_event_hex, name: (0,lib_shape/* optional */.lq)(signing_event_line) }),
    signed: (0,lib_shape/* optional */.lq)((0,lib_shape/* object */.Ik)({ algorithm: (0,lib_shape/* oneOf */.yL)('sha256', 'sha384', 'sha512'), digest: longHex })),
    log: (0,lib_shape/* list */.p_)(logEntry, 8),
    timestamps: (0,lib_shape/* list */.p_)((0,lib_shape/* object */.Ik)({ time, authority: (0,lib_shape/* optional */.lq)(signing_event_line) }), 8),
    service: (0,lib_shape/* optional */.lq)(service),
    run: (0,lib_shape/* object */.Ik)({
        server: signing_event_line,
        repository: signing_event_line,
        id: (0,lib_shape/* optional */.lq)(signing_event_line),
        attempt: (0,lib_shape/* optional */.lq)(signing_event_line),
        job: (0,lib_shape/* optional */.lq)(signing_event_line),
        workflow: (0,lib_shape/* optional */.lq)(signing_event_line),
        ref: signing_event_line,
        commit: signing_event_line,
    }),
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
    const lines = [...made.values()].map(event => readShape(signing_event_shape, event, 'the record of a signature', next));
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
        throw new lib_problem/* Problem */.A(`read ${what}`, {
            found: `it has ${lines.length} records, more than the ${mostEvents} accepted.`,
            next,
        });
    const known = new Map();
    return lines.map((one, index) => {
        const place = `${what}, line ${index + 1}`;
        const event = (0,lib_shape/* readShape */._f)(signing_event_shape, (0,lib_json/* parseJson */.qF)(one, place), place, next);
        const { sha256 } = event.signature;
        const first = known.get(sha256);
        if (first !== undefined)
            throw new lib_problem/* Problem */.A(`read ${place}`, { found: `line ${first} is of the same signature.`, next });
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
const tests_document_longest = 4000;
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
    throw new lib_problem/* Problem */.A(`read ${what}`, { found: 'its totals are not those of its tests.', next });
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
    return (text.length > tests_document_longest ? `${text.slice(0, tests_document_longest - 1)}…` : text).toWellFormed();
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


const next = 'Check that this is the file you meant, or download it again.';
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
        (0,json_weight/* refuseHeavy */.yS)(text, what, next);
        const value = JSON.parse(text);
        refuseAmbiguous(text, what);
        return value;
    }
    catch (error) {
        if (error instanceof lib_problem/* Problem */.A)
            throw error;
        throw unreadable(what, `it is not JSON (${(0,lib_problem/* messageOf */.b)(error)}).`, error);
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
    return new lib_problem/* Problem */.A(`read ${what}`, {
        found,
        next,
        cause,
    });
}

// EXTERNAL MODULE: ./packages/evidence/lib/sigstore/cannot-check.js
var cannot_check = __webpack_require__(7157);
;// CONCATENATED MODULE: ./packages/evidence/lib/in-toto/digests.js
/** The digests that count. A file is known by any of them. */
const hashNames = ['sha256', 'sha384', 'sha512'];

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
function unusable(found) {
    return new lib_problem/* Problem */.A('read the attestation', {
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
/** True if a version with a fix exists. */
function findings_isFixable(finding) {
    return finding.fix.state === 'fixed';
}
/** Name and version of a package: `jinja2 2.11.2`. */
function packageLabel({ name, version }) {
    return version === '' ? name : `${name} ${version}`;
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
            throw new lib_problem/* Problem */.A(`read ${what}`, {
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
    return new lib_problem/* Problem */.A(`read the report of ${scanner}`, {
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
    parse: ({ report, sbom }) => parseGrype(report, sbom),
};
/**
 * Reads `grype -o json` (grype/presenter/models). Reads only `matches`: `ignoredMatches` exist only with filters in grype itself,
 * which we never set.
 */
function parseGrype(source, sbom) {
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
        database: readDatabase(report),
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
        ids: [...new Set([id, ...related, ...advisories(match)])],
        package: readPackage(artifact),
        locations: primaryPaths(artifact),
    };
}
/** The distributor's advisories of a fix (RHSA-2024:1), which trivy lists too. Identifiers of vulnerabilities are in the other fields. */
function advisories(match) {
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
function readDatabase(report) {
    const database = (0,lib_json.at)(report, 'descriptor', 'db');
    const status = (0,lib_json.at)(database, 'status') ?? database;
    return withoutUndefined({
        version: (0,lib_json/* textAt */.$6)(status, 'schemaVersion'),
        built: (0,lib_json/* textAt */.$6)(status, 'built'),
        source: (0,lib_json/* textAt */.$6)(status, 'from'),
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
    home: 'https://github.com/aquasecurity/trivy',
    cannotSee: 'in directories, packages that are installed, for example in a virtual environment, and packages only for development',
    parse: ({ report, about }) => ({ ...parseTrivy(report), database: parseTrivyDatabase(about) }),
};
/** The keys of a vulnerability and of a package that are read: a fifth of them. */
const neededKeys = keepKeys(...[
    'VulnerabilityID',
    'VendorIDs',
    'PkgPath',
    'PkgName',
    'InstalledVersion',
    'PkgIdentifier',
    'FixedVersion',
    'Status',
], ...['Severity', 'SeveritySource', 'DataSource', 'CVSS', 'Title', 'PrimaryURL'], ...['Name', 'Version', 'Identifier', 'Repository']);
function neededOf(part) {
    const needed = neededKeys(part);
    return isOfSuse((0,lib_json/* textAt */.$6)(part, 'VulnerabilityID'))
        ? { ...needed, References: (0,lib_json.at)(part, 'References') }
        : needed;
}
/**
 * Reads `trivy --format json` of schema version 2. If trivy finds nothing to scan in a target, its report has no `Results`.
 */
function parseTrivy(source) {
    const report = parseJsonParts(source, `the report of ${trivy_name}`, 4, neededOf);
    const version = (0,lib_json.at)(report, 'SchemaVersion');
    if (version !== 2)
        throw badReport(trivy_name, `its SchemaVersion is ${JSON.stringify(version)}, but only 2 is known.`);
    const results = (0,lib_json.at)(report, 'Results') === undefined ? [] : requiredList(trivy_name, report, 'Results');
    return {
        matches: results.flatMap(readResult),
        judged: results.flatMap(readJudged),
        skipped: results.flatMap(readSkipped),
    };
}
/** Reads `trivy version --format json`: only this has the date of the database. */
function parseTrivyDatabase(text) {
    const database = (0,lib_json.at)((0,lib_json/* parseJson */.qF)(text, `the version report of ${trivy_name}`, 1024 * 1024), 'VulnerabilityDB');
    return withoutUndefined({ version: (0,lib_json/* numberAt */.tk)(database, 'Version')?.toString(), built: (0,lib_json/* textAt */.$6)(database, 'UpdatedAt') });
}
function readResult(result) {
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
const scanners_scanners = { grype: grype, trivy: trivy };
const scannerNames = Object.keys(scanners_scanners);

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/findings-document.js






// docs/schema/findings.v1.json has the same rules.
const findings_document_line = (0,lib_shape/* matching */.wC)(/^[\s\S]{0,4000}$/, 'text of at most 4000 characters');
const findings_document_digest = (0,lib_shape/* matching */.wC)(/^sha256:[0-9a-f]{64}$/, '"sha256:" and 64 lower-case hexadecimal digits');
const severity = (0,lib_shape/* oneOf */.yL)(...severity_severities);
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
});
const finding = (0,lib_shape/* object */.Ik)({
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
    unseen: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)((0,lib_shape/* oneOf */.yL)(...scannerNames), 10)),
    disagreement: (0,lib_shape/* optional */.lq)((0,lib_shape/* oneOf */.yL)('severity', 'presence')),
});
const database = (0,lib_shape/* object */.Ik)({
    version: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
    built: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
    source: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
    sample: (0,lib_shape/* optional */.lq)(lib_shape/* boolean */.zM),
});
const scanner = (0,lib_shape/* object */.Ik)({
    name: (0,lib_shape/* oneOf */.yL)(...scannerNames),
    version: lib_shape/* text */.Qq,
    sha256: (0,lib_shape/* optional */.lq)((0,lib_shape/* matching */.wC)(/^[0-9a-f]{64}$/, '64 lower-case hexadecimal digits')),
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
const findings_document_shape = (0,lib_shape/* object */.Ik)({
    schema: (0,lib_shape/* oneOf */.yL)(findings_findingsSchema),
    target,
    scanned: (0,lib_shape/* matching */.wC)(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/, 'a time like 2026-01-31T12:00:00Z'),
    scanners: (0,lib_shape/* list */.p_)(scanner, 10),
    unjudged: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(findings_document_line)),
    summary: (0,lib_shape/* object */.Ik)({ total: findings_document_count, severities: findings_document_counts, fixable: findings_document_count, disagreements: findings_document_count }),
    findings: (0,lib_shape/* list */.p_)(finding),
});
/** Parses `vulnerabilities.json`. `what` names it in errors. Throws a Problem. */
function parseFindings(source, what) {
    return (0,lib_shape/* readShape */._f)(findings_document_shape, (0,lib_json/* parseJson */.qF)(source, what), what, 'Regenerate it with scan-image.');
}
/** Makes the document. Computes its counts, so that they agree with the list. */
function findingsDocument(parts) {
    const { findings, unjudged = [] } = parts;
    const severities_ = Object.fromEntries([...severities].reverse().map(one => [one, findings.filter(finding => finding.severity === one).length]));
    return {
        schema: findingsSchema,
        target: parts.target,
        scanned: parts.scanned,
        scanners: parts.scanners,
        ...(unjudged.length === 0 ? {} : { unjudged }),
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
    requirable: { absent: 'nothing was scanned. Run scan-image.', lacking: 'was not scanned. Run scan-image for it.' },
    parse(text, path) {
        const document = parseFindings(text, path);
        // The policy judges findings of tools less strictly.
        if (document.target.kind !== 'tools')
            return document;
        throw new lib_problem/* Problem */.A(`read ${path}`, {
            found: 'it is about tools, and not about what is released.',
            next: 'Run scan-image again.',
        });
    },
    targetOf: ({ target }) => target,
    present: anyFound,
    lacking: lackingTargets,
    // The path says what a file is about. The name in it may be another spelling of the project's name.
    summarise: (found) => found.map(({ document, target: { name } }) => ({ ...document, target: { ...document.target, name } })),
});

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/tools.js









const tools_files = {
    cyclonedx: ofTools(sbom.files.cyclonedx),
    spdx: ofTools(sbom.files.spdx),
    findings: ofTools(vulnerabilities.files.document),
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
    throw new lib_problem/* Problem */.A(`read ${path}`, {
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

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/register.js





















/** Every kind, in the order in which notes and reports name them. */
const register = [
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
    provenance,
    imageSignature,
    signingEvents,
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

;// CONCATENATED MODULE: ./packages/base/lib/by-kind.js
/**
 * Calls the case of the value's kind. Every kind has one, so the compiler names each place that a new kind concerns. A comparison
 * with one kind would treat a third kind like the second.
 */
function by_kind_byKind(value, cases) {
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
const day = 24 * 60 * 60 * 1000;
/** Milliseconds since 1970 of the first moment of a day or time. */
function startOf(moment) {
    return Date.parse(isDay(moment) ? `${moment}T00:00:00Z` : moment);
}
/** Milliseconds since 1970 of the first moment after a day; of a time, that time. */
function endOf(moment) {
    return isDay(moment) ? startOf(moment) + day : startOf(moment);
}
/** A day, or a time in UTC to the second: other forms mean another moment to another reader. */
const moment = (value, at) => {
    const isTime = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/.test(value);
    if (typeof value === 'string' && (isDay(value) || (isTime && isDay(value.slice(0, 10)))))
        return value;
    throw (0,lib_shape/* wrong */.Qm)(at, value, 'a day like 2027-01-31 or a time like 2027-01-31T12:00:00Z');
};
const revocation = (value, at) => (value === true ? true : moment(value, at));
/** The keys that name a signer, and those that say when it counts. */
const signerFields = {
    key: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
    identity: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
    issuer: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
    from: (0,lib_shape/* optional */.lq)(moment),
    until: (0,lib_shape/* optional */.lq)(moment),
    revoked: (0,lib_shape/* optional */.lq)(revocation),
};
/** As programs print it, without blanks. The case of its letters says nothing. */
const fingerprint = (value, at) => {
    if (typeof value === 'string' && /^(?:[0-9A-Fa-f]{40}|[0-9A-Fa-f]{64})$/.test(value))
        return value.toUpperCase();
    throw (0,lib_shape/* wrong */.Qm)(at, value, 'the fingerprint of an OpenPGP key: 40 or 64 hexadecimal digits, without blanks');
};
const [policy_signers_named, anyNamed] = [(0,lib_shape/* object */.Ik)(signerFields), (0,lib_shape/* object */.Ik)({ ...signerFields, fingerprint: (0,lib_shape/* optional */.lq)(fingerprint) })];
/** The signer of a mapping that may have other keys. Throws WrongShape if it names none, or two, or one that never counts by its dates. */
function signerOf(read, at) {
    const { key, identity, issuer, from, until, revoked } = read;
    const validity = { ...(from && { from }), ...(until && { until }), ...(revoked !== undefined && { revoked }) };
    refuseEmpty(validity, at);
    if (key !== undefined && identity === undefined && issuer === undefined)
        return { key, ...validity };
    if (key === undefined && identity !== undefined && issuer !== undefined)
        return { identity, issuer, ...validity };
    throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(at)} must have either "key", or "identity" and "issuer".`, at);
}
function refuseEmpty({ from, until, revoked }, at) {
    const never = (field, value) => new lib_shape/* WrongShape */.zq(`"${at}.${field}" is ${JSON.stringify(value)}, which is not after "from", ${from}.`, `${at}.${field}`);
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
    throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(at)} has "fingerprint", but not the "key" that it is of.`, at);
};
/** Signers of attestations. */
const attestors = consistent((0,lib_shape/* list */.p_)(attestor, 100));
/** Signers of a release, an image, a package or a file. */
const policy_signers_signers = consistent((0,lib_shape/* list */.p_)(anySigner, 100));
/** None is in a list both as one that is revoked altogether and as one that counts. */
function consistent(many) {
    return (value, at) => requireConsistent(many(value, at), at);
}
function requireConsistent(read, at) {
    const clash = read.findIndex(one => one.revoked === true && read.some(other => isSame(one, other) && other.revoked !== true));
    if (clash < 0)
        return read;
    const place = `${at}[${clash}].revoked`;
    throw new lib_shape/* WrongShape */.zq(`"${place}" is true, but the same signer is in the list as one that counts.`, place);
}
function isSame(one, other) {
    return whoIs(one) === whoIs(other);
}
/** Tells signers apart. An OpenPGP key is the same in every file. */
function whoIs(signer) {
    return by_kind_byKind(policySigner(signer), {
        key: ({ path }) => `key ${path}`,
        identity: one => JSON.stringify(one),
        openpgp: one => one.fingerprint,
    });
}
const howMany = (value, at) => {
    if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 100)
        return value;
    throw (0,lib_shape/* wrong */.Qm)(at, value, 'a whole number from 1 to 100');
};
const namedRebuilders = (0,lib_shape/* object */.Ik)({ count: howMany, signers: attestors });
/** Whose word is needed that a release can be rebuilt, and how many of them are enough. */
const rebuilders = (value, at) => {
    const read = namedRebuilders(value, at);
    const different = new Set(read.signers.filter(({ revoked }) => revoked !== true).map(whoIs));
    if (read.count <= different.size)
        return read;
    throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(`${at}.count`)} is ${read.count}, and "signers" names ${different.size}: no release can fulfil that.`, `${at}.count`);
};
/** The SLSA Build levels that a policy can ask for. */
const slsaLevel = (0,lib_shape/* oneOf */.yL)(1, 2, 3);

// EXTERNAL MODULE: ./packages/evidence/lib/version/tag-pattern.js
var tag_pattern = __webpack_require__(8156);
;// CONCATENATED MODULE: ./packages/evidence/lib/policy/reader-rules.js



// What a policy asks that only a reader can decide, who verifies with it (--policy).
const webAddress = (0,lib_shape/* matching */.wC)(/^https?:\/\/[^\s@?#]+[^\s@?#/]$/, 'a web address like https://github.com/acme/widget');
/** A builder whose provenance counts: `builder.id`, exactly; without `@`, at any ref. `level`: the highest that is believed of it. */
const builder = (0,lib_shape/* object */.Ik)({
    id: (0,lib_shape/* matching */.wC)(/^https?:\/\/[^\s?#]{1,2000}$/, 'the address of a builder'),
    level: (0,lib_shape/* optional */.lq)(slsaLevel),
});
const tag = (value, at) => {
    if (typeof value === 'string' && ((0,tag_pattern/* isTag */.dz)(value) || (0,tag_pattern/* isTagPattern */.xV)(value)))
        return value;
    throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(at)} must be a tag like v1.2.0, or a form of tags like v{version}.`, at);
};
const branch = (0,lib_shape/* matching */.wC)(/^(?!refs\/)(?!.*(?:\.\.|\/\/|@\{))[^\s~^:?*[\\\p{C}]{1,200}$/u, 'the name of a branch like main, without refs/heads/');
const source = (0,lib_shape/* object */.Ik)({ repository: (0,lib_shape/* optional */.lq)(webAddress), tag: (0,lib_shape/* optional */.lq)(tag), branch: (0,lib_shape/* optional */.lq)(branch) });
const agesInDays = (0,lib_shape/* object */.Ik)({ 'min-days': (0,lib_shape/* optional */.lq)((0,lib_shape/* number */.ai)(0, 36_500)), 'max-days': (0,lib_shape/* optional */.lq)((0,lib_shape/* number */.ai)(0, 36_500)) });
const age = (value, at) => {
    const read = agesInDays(value, at);
    const { 'min-days': least = 0, 'max-days': most = Number.POSITIVE_INFINITY } = read;
    if (least <= most)
        return read;
    throw new lib_shape/* WrongShape */.zq(`"${at}.max-days" is ${most}, and "min-days" is ${least}: no release can fulfil that.`, `${at}.max-days`);
};
const verifierFields = (0,lib_shape/* object */.Ik)({
    ...signerFields,
    id: lib_shape/* text */.Qq,
    level: (0,lib_shape/* optional */.lq)(slsaLevel),
    policy: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
    'max-age-hours': (0,lib_shape/* optional */.lq)((0,lib_shape/* number */.ai)(1, 1_000_000)),
});
const reader_rules_sha256 = /^sha256:[0-9a-f]{64}$/;
const verifier = (value, at) => {
    const { id, level, policy, 'max-age-hours': hours, ...rest } = verifierFields(value, at);
    if (!URL.canParse(id))
        throw new lib_shape/* WrongShape */.zq(`"${at}.id" is ${JSON.stringify(id)}, which is not a URI.`, `${at}.id`);
    if (policy !== undefined && !reader_rules_sha256.test(policy))
        throw new lib_shape/* WrongShape */.zq(`"${at}.policy" must be sha256: and 64 lower-case hexadecimal digits.`, `${at}.policy`);
    return {
        id,
        ...(level && { level }),
        ...(policy && { policy }),
        ...(hours && { 'max-age-hours': hours }),
        ...signerOf(rest, at),
    };
};
/** The keys of a policy that count for a reader only. */
const readerFields = {
    builders: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(builder, 1000)),
    source: (0,lib_shape/* optional */.lq)(source),
    age: (0,lib_shape/* optional */.lq)(age),
    vex: (0,lib_shape/* optional */.lq)((0,lib_shape/* object */.Ik)({ signers: attestors })),
    verifiers: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(verifier, 100)),
};
/** Refuses a policy in which nothing that it names reaches the level that it asks for. */
function refuseUnreachable(asked, name, found) {
    if (asked === undefined || found === undefined || found.length === 0)
        return;
    if (found.some(({ level }) => level === undefined || level >= asked))
        return;
    throw new lib_shape/* WrongShape */.zq(`"slsa.level" is ${asked}, and "${name}" names none of that level: no release can fulfil that.`, 'slsa.level');
}

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/policy.js







// docs/schema/policy.v1.json has the same rules. A test checks that both refuse the same broken policies.
const policy_day = (value, at) => {
    if (typeof value === 'string' && isDay(value))
        return value;
    throw (0,lib_shape/* wrong */.Qm)(at, value, 'a day like 2027-01-31');
};
const purl = (value, at) => {
    if (typeof value === 'string' && parsePurl(value) !== undefined)
        return value;
    throw (0,lib_shape/* wrong */.Qm)(at, value, 'a package URL like pkg:pypi/jinja2@3.1.2');
};
const exception = (0,lib_shape/* object */.Ik)({
    id: (0,lib_shape/* matching */.wC)(/^[A-Za-z][A-Za-z0-9:._-]{2,99}$/, 'an identifier like CVE-2026-12345'),
    purl: (0,lib_shape/* optional */.lq)(purl),
    reason: lib_shape/* text */.Qq,
    expires: policy_day,
});
/** The evidence without which a release is not complete, if the policy does not say. */
const requiredByDefault = ['sbom', 'vulnerabilities', 'provenance'];
const policy_vulnerabilities = (0,lib_shape/* object */.Ik)({
    fail: (0,lib_shape/* withDefault */.IQ)((0,lib_shape/* list */.p_)((0,lib_shape/* oneOf */.yL)(...severity_severities), severity_severities.length), ['HIGH', 'CRITICAL']),
    'only-fixable': (0,lib_shape/* withDefault */.IQ)(lib_shape/* boolean */.zM, false),
    'allow-unjudged': (0,lib_shape/* withDefault */.IQ)(lib_shape/* boolean */.zM, false),
    exceptions: (0,lib_shape/* withDefault */.IQ)((0,lib_shape/* list */.p_)(exception, 10_000), []),
});
/** What only builds or tests is on no machine of a user, so that by default its findings are warnings. */
const policy_tools = (0,lib_shape/* object */.Ik)({ fail: (0,lib_shape/* withDefault */.IQ)((0,lib_shape/* list */.p_)((0,lib_shape/* oneOf */.yL)(...severity_severities), severity_severities.length), []) });
const fields = (0,lib_shape/* object */.Ik)({
    version: (0,lib_shape/* oneOf */.yL)(1),
    vulnerabilities: (0,lib_shape/* withDefault */.IQ)(policy_vulnerabilities, policy_vulnerabilities({}, '')),
    tools: (0,lib_shape/* withDefault */.IQ)(policy_tools, policy_tools({}, '')),
    databases: (0,lib_shape/* withDefault */.IQ)((0,lib_shape/* object */.Ik)({ 'max-age-hours': (0,lib_shape/* withDefault */.IQ)((0,lib_shape/* number */.ai)(1, 8760), 120) }), { 'max-age-hours': 120 }),
    evidence: (0,lib_shape/* withDefault */.IQ)((0,lib_shape/* object */.Ik)({ required: (0,lib_shape/* withDefault */.IQ)((0,lib_shape/* list */.p_)((0,lib_shape/* oneOf */.yL)(...requirableKinds)), requiredByDefault) }), {
        required: requiredByDefault,
    }),
    hardening: (0,lib_shape/* optional */.lq)((0,lib_shape/* object */.Ik)({ required: (0,lib_shape/* list */.p_)((0,lib_shape/* oneOf */.yL)(...hardeningRules), hardeningRules.length) })),
    signers: (0,lib_shape/* optional */.lq)(policy_signers_signers),
    rebuilders: (0,lib_shape/* optional */.lq)(rebuilders),
    slsa: (0,lib_shape/* optional */.lq)((0,lib_shape/* object */.Ik)({ level: slsaLevel })),
    ...readerFields,
});
const policy_shape = (value, place) => {
    const read = fields(value, place);
    refuseUnreachable(read.slsa?.level, 'builders', read.builders);
    return read;
};
/**
 * The policy that applies without a policy file. Findings of HIGH and CRITICAL fail, with or without a fix, without exceptions.
 * Every package is judged by a scanner. Databases may be five days old. SBOMs, findings and provenance are required. Findings in
 * build and test tools are warnings.
 */
const defaultPolicy = policy_shape({ version: 1 }, '');
/** Parses a policy. `what` names the file in errors. Throws a Problem with the line, also for unknown keys and days that do not exist. */
function parsePolicy(source, what = '.github/release-policy.yaml') {
    return parsePlacedPolicy(source, what).policy;
}
/** The same, with the lines of its rules. */
function parsePlacedPolicy(source, what) {
    const { value, lineOf } = parsePlacedYaml(source, what);
    const next = 'Correct the policy as https://github.com/org/release-tools/blob/v1/docs/policy.md describes it.';
    const policy = (0,lib_shape/* readShape */._f)(policy_shape, value, what, next, place => `${what}, line ${lineOf(place)}`);
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








/** The policy that is read if no other path is given. */
const defaultPolicyPath = '.github/release-policy.yaml';
const policy_file_sizeLimit = 1024 * 1024;
/** Reads the policy. If the default path does not exist, returns the built-in strict policy. Any other path must exist. */
async function readPolicy(path, where) {
    const shown = policy_file_workspaceRelative(where.workspace, path);
    if ((await (0,lib_files/* sizeIfThere */.nQ)(path)) !== undefined)
        return parsePolicy((await (0,read_limited/* readLimited */.tk)(path, policy_file_sizeLimit)).toString('utf8'), shown);
    if (shown !== defaultPolicyPath)
        throw new lib_problem/* Problem */.A(`read the policy ${shown}`, {
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

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
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
// EXTERNAL MODULE: ./packages/base/lib/digest.js + 1 modules
var lib_digest = __webpack_require__(8222);
// EXTERNAL MODULE: ./packages/base/lib/limits.js
var lib_limits = __webpack_require__(8562);
;// CONCATENATED MODULE: ./packages/evidence/lib/manifest/manifest-rules.js


/** The first rule between the fields of a manifest that is broken, as a sentence; undefined if there is none. */
function brokenRule(manifest) {
    return (timeRule(manifest) ??
        dayRule(manifest) ??
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
function dayRule({ verdict }) {
    return isDay(verdict.day) ? undefined : `verdict.day is ${JSON.stringify(verdict.day)}, which is not a day.`;
}
function reservedAssets({ source }) {
    const tarball = release_names_tarballName(source.tag);
    return [...unlisted, tarball, `${tarball}.sig`, `${tarball}.sigstore.json`, summaryName, lastEventsName];
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
/** The sign of each result in Markdown, by its word (docs/glossary.md#results). */
const marks = {
    pass: '✅',
    passed: '✅',
    fail: '❌',
    failed: '❌',
    error: '⚠️',
    review: '⏸️',
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

;// CONCATENATED MODULE: ./packages/evidence/lib/manifest/reproducible.js

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
        return number === 0 ? [] : [sentences[value](format_count(number, noun))];
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/manifest/manifest-shape.js




// docs/schema/manifest.v1.json has the same rules. A test checks that both refuse the same broken manifests.
const manifest_shape_line = (0,lib_shape/* matching */.wC)(/^[^\p{Cc}\p{Cs}]{1,500}$/u, 'one line of text');
const digestHex = (0,lib_shape/* matching */.wC)(/^[0-9a-f]{64}$/, '64 lower-case hexadecimal digits');
const manifest_shape_digest = (0,lib_shape/* matching */.wC)(/^sha256:[0-9a-f]{64}$/, '"sha256:" and 64 lower-case hexadecimal digits');
const manifest_shape_webAddress = (0,lib_shape/* matching */.wC)(/^https?:\/\/[^\s\p{Cc}\p{Cs}]{1,2000}$/u, 'a web address');
const manifest_shape_tag = (0,lib_shape/* matching */.wC)(new RegExp(tag_pattern/* tagExpression */.ZA), 'a tag of letters, digits and . _ + - @ ! /');
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
const tool = (0,lib_shape/* object */.Ik)({ name: manifest_shape_line, version: manifest_shape_line, sha256: (0,lib_shape/* optional */.lq)(digestHex) });
const causes = (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)((0,lib_shape/* matching */.wC)(/^[^\p{Cs}]{1,4000}$/u, 'text of at most 4000 characters'), 1000));
const file = (0,lib_shape/* object */.Ik)({
    path: manifest_shape_path,
    size: manifest_shape_whole,
    sha256: digestHex,
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
/** A manifest of version 1, field by field. manifest-rules.ts has the rules between fields. */
const manifestShape = (0,lib_shape/* object */.Ik)({
    schema: (0,lib_shape/* oneOf */.yL)(manifestSchema),
    project: (0,lib_shape/* object */.Ik)({ name: manifest_shape_line, version: manifest_shape_line }),
    source: (0,lib_shape/* object */.Ik)({
        repository: manifest_shape_webAddress,
        tag: manifest_shape_tag,
        commit: (0,lib_shape/* matching */.wC)(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'a full commit id'),
        commitTime: (0,lib_shape/* matching */.wC)(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, 'a time like 2026-01-31T12:00:00Z'),
    }),
    images: (0,lib_shape/* list */.p_)(manifest_shape_image),
    builder: (0,lib_shape/* object */.Ik)({ id: manifest_shape_line, run: (0,lib_shape/* optional */.lq)(manifest_shape_webAddress) }),
    policy: (0,lib_shape/* object */.Ik)({ path: manifest_shape_path, sha256: digestHex }),
    verdict: (0,lib_shape/* object */.Ik)({
        result: (0,lib_shape/* oneOf */.yL)('pass', 'fail', 'review', 'error'),
        reasons: (0,lib_shape/* list */.p_)((0,lib_shape/* matching */.wC)(/^[^\p{Cs}]{1,4000}$/u, 'text of at most 4000 characters')),
        day: (0,lib_shape/* matching */.wC)(/^\d{4}-\d\d-\d\d$/, 'a day like 2026-01-31'),
    }),
    previousRelease: (0,lib_shape/* optional */.lq)((0,lib_shape/* object */.Ik)({ tag: manifest_shape_tag, manifestSha256: digestHex })),
    files: (0,lib_shape/* list */.p_)(file),
});

;// CONCATENATED MODULE: ./packages/evidence/lib/manifest/manifest.js




/** Reads and checks a whole manifest. Throws a Problem that names the place of the first wrong value. */
function parseManifest(text) {
    return checkManifest(parseYaml(text, release_names_manifestName));
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
    const manifest = (0,lib_shape/* readShape */._f)(manifestShape, value, release_names_manifestName, nextStep);
    const broken = brokenRule(manifest);
    if (broken !== undefined)
        throw new lib_problem/* Problem */.A(`read ${release_names_manifestName}`, { found: broken, next: nextStep });
    return manifest;
}
const nextStep = 'Compare it with docs/schema/manifest.v1.json.';

;// CONCATENATED MODULE: ./packages/evidence/lib/release/gpg-signatures.js




/** The name of a file with a GPG signature is that of the signed file, with this ending. */
const gpg_signatures_gpgEnding = '.asc';
/**
 * The files that GPG signs, if it signs a release: what people download by itself, and what has the digests of all else. Their signatures
 * are made last, because no file can list itself; so only the verification summary lists them.
 */
function gpgSignedFiles(releaseDir, { files, tag }) {
    const artifacts = files.filter(({ path }) => isArtifact(path)).map(({ path }) => path);
    const inside = [...artifacts, page.files.text.path, release_names_manifestName, sumsName];
    const tarball = release_names_tarballName(tag);
    return [
        ...inside.map(path => ({ asset: (0,external_node_path_.basename)(path), path: (0,external_node_path_.join)(releaseDir, path) })),
        { asset: tarball, path: (0,external_node_path_.join)((0,external_node_path_.dirname)(releaseDir), tarball) },
    ];
}
/** The directory beside the release directory with its GPG signatures (`release.gpg/`), by the names of their assets. */
function gpgDir(releaseDir) {
    return (0,external_node_path_.join)((0,external_node_path_.dirname)(releaseDir), `${(0,external_node_path_.basename)(releaseDir)}.gpg`);
}

;// CONCATENATED MODULE: ./packages/release/lib/publish/local.js




/** Reads an assembled release. Throws a Problem if an asset is missing, or differs from the digest in the manifest. */
async function readLocalRelease(releaseDir) {
    const manifest = parseManifest(await readOrExplain((0,external_node_path_.join)(releaseDir, register_kinds.manifest.files.document.path)));
    const assetFiles = manifest.files.filter(file => file.asset !== undefined);
    const listed = await pool_pool(assetFiles, 8, async (file) => {
        const path = (0,external_node_path_.join)(releaseDir, file.path);
        // Before it is hashed, which takes long if somebody made it larger.
        if (((await (0,lib_files/* fileSize */.Ov)(path)) ?? file.size) !== file.size)
            throw changed(file.path);
        const asset = await describe(file.asset ?? '', path, file.mediaType);
        if (asset.sha256 !== file.sha256)
            throw changed(file.path);
        return asset;
    });
    const { document, bundle } = register_kinds.manifest.files;
    const own = [document, bundle, register_kinds.sums.files.text].map(({ path, mediaType }) => describe(path, (0,external_node_path_.join)(releaseDir, path), mediaType));
    const beside = await besideRelease((0,external_node_path_.dirname)(releaseDir), manifest.source.tag);
    const gpg = await gpgSignatures(releaseDir, manifest);
    const assets = [...listed, ...(await Promise.all(own)), ...beside, ...gpg];
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
    throw new lib_problem/* Problem */.A(`publish ${expected.tag}`, {
        found: `the release directory was assembled for ${named(source)}, but this run publishes ${named(expected)}.`,
        next: 'Publish what this run assembled: delete files of earlier runs, and name its artifact in `from-artifacts`.',
    });
}
/**
 * The tarball, its signatures, the verification summary, and the records of all these signatures. The `.sig` exists only if a key signed, and
 * releases of older versions have no records.
 */
async function besideRelease(directory, tag) {
    const tarball = release_names_tarballName(tag);
    const { path: summary, mediaType: bundle } = register_kinds['verification-summary'].files.bundle;
    const sig = `${tarball}.sig`;
    const files = [
        [tarball, 'application/gzip'],
        [`${tarball}.sigstore.json`, bundle],
        ...(await ifThereIs(directory, [sig, 'text/plain'])),
        [summary, bundle],
        ...(await ifThereIs(directory, [lastEventsName, register_kinds['signing-events'].files.document.mediaType])),
    ];
    return Promise.all(files.map(([name, mediaType]) => describe(name, (0,external_node_path_.join)(directory, name), mediaType)));
}
/** A name with its media type, if the directory has the file. */
async function ifThereIs(directory, file) {
    return (await (0,lib_files/* fileSize */.Ov)((0,external_node_path_.join)(directory, file[0]))) === undefined ? [] : [file];
}
/** The GPG signatures of a release; none if it has no directory of them. All of them must be there, because they are made together. */
async function gpgSignatures(releaseDir, { files, source: { tag } }) {
    const directory = gpgDir(releaseDir);
    if ((await (0,if_there/* ifThere */.y)((0,external_node_fs_promises_.stat)(directory))) === undefined)
        return [];
    const names = gpgSignedFiles(releaseDir, { files, tag }).map(({ asset }) => `${asset}${gpg_signatures_gpgEnding}`);
    return Promise.all(names.map(name => describe(name, (0,external_node_path_.join)(directory, name), 'application/pgp-signature')));
}
async function describe(name, path, mediaType) {
    if ((await (0,lib_files/* fileSize */.Ov)(path)) === undefined)
        throw incomplete(name);
    return { name, path, size: (await (0,external_node_fs_promises_.stat)(path)).size, sha256: await (0,lib_digest/* sha256File */.Q3)(path, 'inside', lib_limits/* assetLimit */.y), mediaType };
}
async function readOrExplain(path) {
    const content = await (0,read_limited/* readIfThere */.qC)(path, lib_limits/* limits */.F.evidence, 'inside');
    if (content === undefined)
        throw incomplete(path);
    return content.toString();
}
function incomplete(path) {
    return new lib_problem/* Problem */.A('publish the release', {
        found: `${path} is missing.`,
        next: 'Run `assemble-release` before this step, and hand its result over with `to-artifact` and `from-artifacts`.',
    });
}
function changed(path) {
    return new lib_problem/* Problem */.A('publish the release', {
        found: `${path} differs from the file that ${register_kinds.manifest.files.document.path} lists.`,
        next: 'Assemble the release again, and do not change its files before you publish it.',
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/version/tag.js



/** Reads a tag; undefined if it does not fit the rule of the project, or if it has no valid version. */
function parseTag(tag, rule = tag_pattern/* defaultTagRule */.k9) {
    const version = (0,tag_pattern/* isTag */.dz)(tag) ? (0,tag_pattern/* textInTag */.v4)(tag, rule.pattern) : undefined;
    const read = version === undefined ? undefined : parseVersion(version, rule.scheme);
    if (version === undefined || read === undefined)
        return undefined;
    return { tag, version, read, prerelease: read.preRelease, rule };
}
/** Reads a tag that must be a release of the project. Throws a Problem otherwise. */
function requireTag(tag, rule = tag_pattern/* defaultTagRule */.k9) {
    const parsed = parseTag(tag, rule);
    if (parsed !== undefined)
        return parsed;
    const version = (0,tag_pattern/* textInTag */.v4)(tag, rule.pattern);
    if (!(0,tag_pattern/* isTag */.dz)(tag))
        throw new lib_problem/* Problem */.A(`read a version from the tag ${JSON.stringify(tag)}`, {
            found: 'it has characters other than letters, digits and . _ + - @ ! /.',
            next: `Release a tag such as ${(0,tag_pattern/* tagOf */.cO)('1.2.3', rule.pattern)}.`,
        });
    if (version === undefined)
        throw foreignTag(tag, rule);
    const { name, examples } = schemeWords(rule.scheme);
    const tags = examples.map(example => (0,tag_pattern/* tagOf */.cO)(example, rule.pattern));
    throw new lib_problem/* Problem */.A(`read a version from the tag ${JSON.stringify(tag)}`, {
        found: `${JSON.stringify(version)} is not a ${name}.`,
        next: `Tag releases such as ${tags.slice(0, -1).join(', ')} or ${tags.at(-1)}.`,
    });
}
/** The pattern that a tag seems to have: `widget-v{version}` for `widget-v1.2.0`. Undefined if no version ends the tag. */
function likelyPattern(tag, scheme) {
    const starts = [...tag.matchAll(/(?<![0-9.!])[0-9]/g)].map(({ index }) => index);
    const start = starts.find(index => parseVersion(tag.slice(index), scheme) !== undefined);
    return start === undefined ? undefined : `${tag.slice(0, start)}{version}`;
}
/** Throws a Problem for a tag that does not fit the pattern of its project. */
function foreignTag(tag, { pattern, scheme }) {
    const likely = likelyPattern(tag, scheme);
    return new lib_problem/* Problem */.A(`read a version from the tag ${JSON.stringify(tag)}`, {
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
    const known = published.flatMap(other => parseTag(other, rule) ?? []).filter(({ prerelease }) => !prerelease);
    const marked = current === undefined || current === tag ? undefined : parseTag(current, rule);
    if (current !== undefined && current !== tag && marked === undefined) {
        const found = `${JSON.stringify(current)} is the latest release now, and cannot be compared with ${JSON.stringify(tag)}`;
        return { latest: false, why: `${found} by the tag pattern ${JSON.stringify(rule.pattern)}.` };
    }
    const higher = [...known, ...(marked === undefined ? [] : [marked])].find(other => version_compareVersions(other.read, release.read) > 0);
    return higher === undefined ? { latest: true } : { latest: false, why: `${higher.tag} is higher.` };
}
/** The highest of some tags that is lower than a release and of the same project; undefined if there is none. */
function previousTag(release, tags) {
    const lower = tags
        .flatMap(tag => parseTag(tag, release.rule) ?? [])
        .filter(({ read }) => compareVersions(read, release.read) < 0);
    return lower.sort((a, b) => compareVersions(b.read, a.read))[0]?.tag;
}

// EXTERNAL MODULE: ./packages/host/lib/scratch.js
var scratch = __webpack_require__(4677);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/.pnpm/markdown-it@15.0.3/node_modules/markdown-it/dist/markdown-it.mjs + 12 modules
var markdown_it = __webpack_require__(996);
;// CONCATENATED MODULE: ./packages/release/lib/notes/headings.js

/** With `html: false`, a heading inside a comment would count as a heading. */
const parser = new markdown_it/* default */.A({ html: true });
/** Finds blocks and definitions of links, and does not look into paragraphs: most of the time goes into these. */
const blockParser = new markdown_it/* default */.A({ html: true }).disable('inline');
/** The headings of a document in Markdown, `#` or underlined. Adds the definitions of links to `definitions`. */
function markdownHeadings(text, definitions) {
    const tokens = blockParser.parse(text, definitions);
    return tokens.flatMap((token, index) => {
        if (token.type !== 'heading_open' || token.level !== 0 || token.map === null)
            return [];
        const parts = parser.parseInline(tokens[index + 1]?.content ?? '', definitions)[0]?.children ?? [];
        const plain = parts.map(({ type, content }) => (type === 'html_inline' ? '' : type === 'softbreak' ? ' ' : content));
        return [{ level: Number(token.tag.slice(1)), text: plain.join(''), lines: token.map }];
    });
}
/** A line of one repeated punctuation character, which marks the title above it. */
const adornment = /^([!-/:-@[-`{-~])\1*$/;
/**
 * The titles of a document in reStructuredText (https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#sections):
 * underlined, and also with a line above. Levels follow from the order in which the styles first appear.
 */
function rstHeadings(lines) {
    const styles = [];
    const found = [];
    for (let index = 0; index < lines.length; index += 1) {
        const title = titleAt(lines, index);
        if (title === undefined)
            continue;
        if (!styles.includes(title.style))
            styles.push(title.style);
        const end = index + title.height;
        found.push({ level: styles.indexOf(title.style) + 1, text: title.text, lines: [index, end] });
        index = end - 1;
    }
    return found;
}
function titleAt(lines, index) {
    const [first = '', second = '', third = ''] = lines.slice(index, index + 3).map(line => line.trimEnd());
    const begins = index === 0 || lines[index - 1]?.trim() === '' || /^\.\. /.test(lines[index - 1] ?? '');
    if (adornment.test(first) && third === first && second.trim() !== '' && !adornment.test(second))
        return { text: second.trim(), style: `over ${first[0]}`, height: 3 };
    const isText = /^\S/.test(first) && !adornment.test(first) && begins;
    const long = second.length >= first.length || second.length >= 4;
    return isText && adornment.test(second) && long ? { text: first, style: `${second[0]}`, height: 2 } : undefined;
}

;// CONCATENATED MODULE: ./packages/release/lib/notes/close-block.js

/** Blocks of HTML that end at a mark and not at an empty line (https://spec.commonmark.org/0.31.2/#html-blocks). */
const htmlBlocks = [
    [/^\s*<!--/, /-->/, '-->'],
    [/^\s*<\?/, /\?>/, '?>'],
    [/^\s*<!\[CDATA\[/, /\]\]>/, ']]>'],
    [/^\s*<![A-Za-z]/, />/, '>'],
    [/^\s*<script[\s>]/i, /<\/script>/i, '</script>'],
    [/^\s*<style[\s>]/i, /<\/style>/i, '</style>'],
    [/^\s*<pre[\s>]/i, /<\/pre>/i, '</pre>'],
    [/^\s*<textarea[\s>]/i, /<\/textarea>/i, '</textarea>'],
];
/**
 * The line that closes the last block of a Markdown text, if that block is open: a fence or a comment without an end, which would
 * swallow what follows. Undefined if there is none. Blocks in a list or a quote end with it.
 */
function closingLine(text) {
    const last = blockParser.parse(text, {}).findLast(({ level, nesting }) => level === 0 && nesting >= 0);
    if (last?.type === 'fence')
        return fenceEnd(last, text.split(/\r\n?|\n/));
    if (last?.type !== 'html_block')
        return undefined;
    const [, end, closing] = htmlBlocks.find(([start]) => start.test(last.content)) ?? [];
    return end === undefined || end.test(last.content) ? undefined : closing;
}
function fenceEnd({ markup, map }, lines) {
    const [start = 0, end = 0] = map ?? [];
    const closing = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(lines[end - 1] ?? '')?.[1];
    const isClosed = end - 1 > start && closing?.[0] === markup[0] && (closing?.length ?? 0) >= markup.length;
    return isClosed ? undefined : markup;
}

;// CONCATENATED MODULE: ./packages/release/lib/notes/notes-body.js


/** Maximum length of a body, in characters. GitHub accepts 125,000, but may count some characters differently. */
const bodyLimit = 125_000 - 1_500;
/**
 * The body of a GitHub release: the notes, and the hidden marker. The list of changes in the notes fits (fitted-changes.ts). If they are
 * too long nevertheless, cuts them after a block or a line, closes what the cut left open, and points to the asset with the full notes.
 */
function bodyOf(notes, marker) {
    const text = notes.trimEnd();
    const room = bodyLimit - pointer.length;
    if (text.length <= bodyLimit)
        return `${text}\n\n${marker}\n`;
    return `${cutMarkdown(text, room)}\n\n${pointer}\n\n${marker}\n`;
}
const pointer = `The notes are too long for this page. The asset \`${register_kinds.notes.files.text.path}\` has them in full.`;
/** The blocks that fit; of a block that is too long by itself, its lines that fit. */
function cutMarkdown(text, room) {
    const paragraph = text.lastIndexOf('\n\n', room);
    const line = text.lastIndexOf('\n', room);
    const end = paragraph > room / 2 ? paragraph : line > 0 ? line : room;
    return closeDetails(closeBlock(text.slice(0, end).replace(/[\ud800-\udbff]$/, '')));
}
/** Closes a block that the cut left open: otherwise the following text would belong to it. */
function closeBlock(text) {
    const line = closingLine(text);
    return line === undefined ? text : `${text}\n${line}`;
}
/** Closes what opens with a click: otherwise the following text would be hidden. */
function closeDetails(text) {
    const open = (text.match(/<details\b/gi) ?? []).length - (text.match(/<\/details>/gi) ?? []).length;
    return open > 0 ? `${text}\n\n${'</details>\n'.repeat(open)}`.trimEnd() : text;
}

;// CONCATENATED MODULE: ./packages/release/lib/publish/draft.js



/** Marks releases of release-tools, so that a draft that a person wrote for the same tag stays unchanged. */
function marker(tag) {
    return `<!-- release-tools: ${tag} -->`;
}
/** The beginning of a hidden text that only drafts of release-tools have. It names the one run that may write to the draft. */
const draftMark = '<!-- release-tools draft: ';
/** The published release of a tag, if there is one. */
function publishedOf(releases, tag) {
    return releases.find(release => release.tag === tag && !release.draft);
}
/** The name and text of a release of release-tools. */
function releaseText(tag, notes, prerelease, hidden = marker(tag)) {
    return { name: tag, body: bodyOf(notes, hidden), prerelease };
}
/**
 * Makes a draft that no other run writes to or publishes, however many there are: each makes its own (docs/adr/0025-own-drafts.md).
 * If only the answer to a request was lost, the draft exists nevertheless, and is used.
 */
async function makeDraft(github, tag, notes, prerelease) {
    const own = `${draftMark}${(0,external_node_crypto_.randomUUID)()} -->`;
    const text = releaseText(tag, notes, prerelease, `${marker(tag)}\n${own}`);
    let first = true;
    return github.retried('make a draft release', async () => {
        const made = first ? undefined : (await github.releases()).find(({ draft, body }) => draft && body.includes(own));
        first = false;
        return made ?? github.createDraft(tag, text);
    });
}
/** The drafts that runs of release-tools made, newest first. */
function draftsOfRuns(releases) {
    return releases.filter(({ draft, tag, body }) => draft && body.includes(marker(tag)) && body.includes(draftMark));
}
/** The drafts of a tag that runs of release-tools made, newest first. Others may still be writing to them. */
async function draftsOf(github, tag) {
    return draftsOfRuns(await github.releases()).filter(draft => draft.tag === tag);
}
/**
 * Deletes the drafts that runs of release-tools left, and that can never be published, because a release of their tag is public. A
 * draft of any other tag may belong to a run that is going to publish it. A failure is a warning: the release is already made.
 */
async function removeStrays(github, host) {
    try {
        const releases = await github.releases();
        const strays = draftsOfRuns(releases).filter(({ tag }) => publishedOf(releases, tag) !== undefined);
        for (const draft of strays) {
            host.info(`Deleting the superfluous draft ${draft.id} of ${draft.tag}.`);
            await github.deleteDraft(draft);
        }
    }
    catch (error) {
        if (!(error instanceof lib_problem/* Problem */.A))
            throw error;
        host.warning(`A superfluous draft may be left: ${(0,lib_problem/* messageOf */.b)(error)}`);
    }
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./packages/release/lib/publish/published.js





/** Throws a Problem if a published release is not one of release-tools: it has neither the mark in its text nor a manifest. */
function requireOwn({ tag, body }, assets) {
    const manifest = register_kinds.manifest.files.document.path;
    if (body.includes(marker(tag)) || assets.some(({ name }) => name === manifest))
        return;
    throw new lib_problem/* Problem */.A(`publish ${tag}`, {
        found: 'another program, or a person, has already published a release of this tag.',
        next: 'Let it make drafts only (for release-please: docs/tasks/from-release-please.md). Then release the next version.',
    });
}
/** Reads the manifest among downloaded assets. */
async function downloadedManifest(directory) {
    const path = (0,external_node_path_.join)(directory, register_kinds.manifest.files.document.path);
    return parseManifest((await (0,read_limited/* readLimited */.tk)(path, lib_limits/* limits */.F.evidence, 'inside')).toString());
}
/** Throws a Problem if the payloads of a published release and of the one on disk differ. Names the differences. */
function requireSamePayload(published, local) {
    const differences = payloadDifferences(published, local);
    if (differences.length === 0)
        return;
    throw new lib_problem/* Problem */.A(`publish ${local.source.tag}`, {
        found: `it is already published with different content: ${differences.join(', ')}.`,
        next: 'Release the next version: a published release is never changed.',
    });
}
/**
 * Throws a Problem if a published release lacks assets: somebody published it before it was complete. The plain signature may be
 * absent, because another signer made the release.
 */
function requireComplete(tag, published, local) {
    const lost = local.map(({ name }) => name).filter(name => !published.some(one => one.name === name));
    const needed = lost.filter(name => name !== `${release_names_tarballName(tag)}.sig`);
    if (needed.length === 0)
        return;
    throw new lib_problem/* Problem */.A(`publish ${tag}`, {
        found: `it is already published, but lacks ${needed.join(', ')}.`,
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

// EXTERNAL MODULE: ./packages/host/lib/http/retry.js
var retry = __webpack_require__(394);
;// CONCATENATED MODULE: ./packages/release/lib/publish/upload.js



/** Number of simultaneous uploads, as in the gh command line program. */
const width = 5;
/** Uploads files to a draft of this run. Returns its assets as GitHub lists them: these files, by size and digest, and no others. */
async function uploadAssets(github, draft, files, host) {
    await pool_pool(files, width, file => uploadOne(github, draft, file, host));
    return requireEqual(github, draft, files, host);
}
async function uploadOne(github, draft, file, host) {
    let first = true;
    await github.retried(`upload ${file.name}`, async () => {
        // A failed upload may have arrived nevertheless, whole or in part, so every later attempt looks first.
        const assets = first ? [] : await github.assets(draft.id);
        first = false;
        const existing = assets.find(asset => asset.name === file.name);
        if (existing !== undefined) {
            if (await upload_isSame(github, existing, file, host))
                return;
            await github.deleteAsset(draft, existing);
        }
        const asset = await github.upload(draft, file.name, file.path, file.mediaType);
        if (!(await upload_isSame(github, asset, file, host)))
            throw await corrupted(github, draft, asset, file);
        host.info(`Uploaded ${file.name} (${file.size} bytes).`);
    });
}
/** Compares with GitHub's digest. If there is none (older servers), downloads the asset to compute it. */
async function upload_isSame(github, asset, file, host) {
    if (asset.state !== 'uploaded' || asset.size !== file.size)
        return false;
    return (asset.digest ?? (await upload_digestOf(github, asset, host))) === `sha256:${file.sha256}`;
}
function upload_digestOf(github, asset, host) {
    return (0,scratch/* withScratch */.h)('asset', host, async (scratch) => `sha256:${await github.download(asset, (0,external_node_path_.join)(scratch, 'asset'))}`);
}
async function corrupted(github, draft, asset, file) {
    await github.deleteAsset(draft, asset);
    return new lib_problem/* Problem */.A(`upload ${file.name}`, {
        found: `GitHub stored ${asset.size} bytes with ${asset.digest ?? 'a different digest'}, not ${file.size} bytes with sha256:${file.sha256}.`,
        next: 'Run the job again. The asset was deleted, and the release is still a draft.',
    });
}
/**
 * The assets of a draft. Throws a Problem unless they are exactly these files, by size and digest. Asks again before, because
 * GitHub's list may be older than the last upload.
 */
async function requireEqual(github, draft, files, host) {
    const what = 'complete the assets of the draft';
    return github.retried(what, async () => {
        const assets = await github.assets(draft.id);
        const wrong = await differences(github, assets, files, host);
        if (wrong.length === 0)
            return assets;
        throw new retry/* Transient */.Rc(what, {
            found: `these differ from the release directory: ${wrong.join(', ')}.`,
            next: 'Find out who changes the assets of drafts. Then run the job again, which makes a new draft.',
        });
    });
}
async function differences(github, assets, files, host) {
    const same = await Promise.all(files.map(async (file) => {
        const asset = assets.find(candidate => candidate.name === file.name);
        return asset !== undefined && (await upload_isSame(github, asset, file, host));
    }));
    const wrong = files.filter((_, index) => same[index] !== true).map(file => file.name);
    const extra = assets.filter(asset => !files.some(file => file.name === asset.name)).map(asset => asset.name);
    return [...wrong, ...extra];
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
        subject: provenance_inOrder(subjects),
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
function provenance_inOrder(descriptors) {
    const byText = new Map(descriptors.map(one => [[one.name ?? one.uri ?? '', ...Object.values(one.digest)].join('\n'), one]));
    return [...byText.entries()].sort(([a], [b]) => byBytes(a, b)).map(([, one]) => one);
}
function buildDefinition(run, dependencies) {
    const { serverUrl, repository, ref, sha, workflowRef, inputs } = run;
    const source = { uri: `git+${serverUrl}/${repository}@${ref}`, digest: { gitCommit: sha } };
    const workflow = { ref, repository: `${serverUrl}/${repository}`, path: parseWorkflowRef(workflowRef).path };
    return {
        buildType,
        externalParameters: { workflow, ...(inputs === undefined ? {} : { inputs: sorted(inputs) }) },
        internalParameters: { github: run.internal },
        resolvedDependencies: [source, ...provenance_inOrder(dependencies)],
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

;// CONCATENATED MODULE: ./packages/evidence/lib/slsa/released-commits.json
const released_commits_namespaceObject = {"D":[]};
;// CONCATENATED MODULE: ./packages/evidence/lib/slsa/own-builders.js


/**
 * What this version knows: the releases before it (`npm run releases:update`). Later ones come by `--builders`.
 */
const own_builders_ownBuilders = {
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
function limited(level, reason) {
    return { level, reason };
}
function ofSigner(run) {
    if (isConfirmed(run))
        return undefined;
    const reason = 'An identity other than that of the builder signed the provenance, so that the build platform does not confirm it.';
    return limited(1, reason);
}
function ofContradiction(run) {
    const reason = verified_provenance_contradictionOf(run);
    return reason === undefined ? undefined : limited(1, reason);
}
function ofIssuer(run) {
    const { signer, builders } = run;
    if (signer.issuer === builders.issuer)
        return undefined;
    const server = serverOf(signer, run.source.repository);
    if (server !== undefined)
        return ofOperator(run, server);
    return limited(1, `A higher level depends on who operates ${signer.issuer}, which says whose run it was.`);
}
/** What the operator would have to show, and what keeps such a run from more on any server. */
function ofOperator(run, server) {
    const { repository } = parseWorkflowRef(run.signer.identity.slice(server.length + 1));
    const there = { ...run, builders: { ...run.builders, repository: `${server}/${repository}` } };
    const [besides] = [ofCopy, ofWithdrawn, ofEvent, ofRef, ofPin, ofInputs].flatMap(limit => limit(there)?.reason ?? []);
    return { ...limited(1, operatorReason(server, run.source.runner, besides)), operator: server };
}
/** A copy of our workflows for such a server, by its path: only its operator knows whether it has the content of ours. */
function ofCopy(run) {
    return isForGhes(ownWorkflow(run)?.path ?? '') ? undefined : notOurs;
}
function ofRunner({ source: { runner } }) {
    if (runner === 'github-hosted')
        return undefined;
    const what = runner ? `The runner was ${runner}` : 'The certificate does not say whose runner it was';
    return limited(1, `${what}, so that nothing shows a hosted build platform.`);
}
/** Path and ref of a workflow of ours; undefined for one of another repository. */
function ownWorkflow({ signer, builders }) {
    const { origin } = new URL(builders.repository);
    if (!signer.identity.startsWith(`${builders.repository}/`))
        return undefined;
    return parseWorkflowRef(signer.identity.slice(origin.length + 1));
}
const notOurs = limited(2, 'It was not built by a reusable workflow of release-tools, so that nothing shows that build and signing were apart.');
function ofWorkflow(run) {
    const own = ownWorkflow(run);
    if (own === undefined)
        return notOurs;
    const { level, why } = levelOfWorkflow(own.path);
    return level === 3 ? undefined : limited(level, `The workflow ${own.path} of release-tools ${why}.`);
}
/** A release of ours that turned out to be bad, by its commit or by the tag that was called: nothing that it says of a build counts. */
function ofWithdrawn(run) {
    const tagged = releaseTagOf(ownWorkflow(run)?.ref ?? '');
    const bad = run.builders.releases.filter(({ withdrawn }) => withdrawn !== undefined);
    const release = bad.find(({ tag, commit }) => tag === tagged || commit === run.source.builderCommit);
    if (ownWorkflow(run) === undefined || release === undefined)
        return undefined;
    return limited(1, `Release ${release.tag} of release-tools was withdrawn: ${release.withdrawn}`);
}
function ofEvent({ source: { event } }) {
    if (event !== undefined && ['push', 'release', 'workflow_dispatch'].includes(event))
        return undefined;
    const what = event ? `The event ${event} started the run` : 'The certificate does not say which event started the run';
    return limited(2, `${what}, so that code of others may have run with its rights.`);
}
function ofRef({ source: { ref }, tag }) {
    if (ref === `refs/tags/${tag}`)
        return undefined;
    return limited(2, `The run was of ${ref || 'an unknown ref'}, not of the tag ${tag}.`);
}
function ofPin(run) {
    const { builderCommit } = run.source;
    if (!builderCommit)
        return limited(2, 'The certificate does not say which commit of the workflow ran.');
    return by_kind_byKind(pinOf(ownWorkflow(run)?.ref ?? ''), {
        release: () => undefined,
        commit: ({ commit }) => commit === builderCommit
            ? undefined
            : limited(2, `The workflow was called as ${commit}, but the certificate says that ${builderCommit} ran.`),
        moving: ({ ref }) => limited(2, `The workflow was called as ${ref}, which can be moved.`),
    });
}
/** Level 3 wants complete external parameters; a released workflow of ours hands over all of its inputs. */
function ofInputs({ predicate }) {
    const { buildDefinition } = (predicate ?? {});
    if ((0,lib_shape/* isObject */.Gv)(buildDefinition?.externalParameters?.inputs))
        return undefined;
    return limited(2, 'The provenance does not list the inputs of the workflow.');
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
    return limited(2, `The workflow was called as refs/tags/${tagged}, but ${known.tag} of release-tools is commit ${known.commit}, and ${source.builderCommit} ran.`);
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
    return limited(3, reason);
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
    return found ?? limited(trusted.level, `The policy trusts the builder ${trusted.id} for that level.`);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/slsa/build-level.js




/**
 * The level of a release, from verified facts only: certificates first, then what the provenance says. It is that of its weakest
 * statement. Nothing that a release says of its own level counts.
 */
function buildLevel(provenance, tag, builders = own_builders_ownBuilders) {
    const levels = provenance.map(one => levelOf(one, tag, builders));
    const isOpen = ({ possible, operator }) => possible !== undefined || operator !== undefined;
    const rank = (found) => found.level * 2 + (isOpen(found) ? 1 : 0);
    const [lowest] = levels.sort((a, b) => rank(a) - rank(b));
    return lowest ?? limited(0, 'The release has no signed provenance.');
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
        key: () => limited(1, 'A key pair signed the provenance, so that the build platform does not confirm it.'),
        identity: one => {
            if (source === undefined)
                return limited(1, `${one.identity} signed the provenance, which is not the identity of a run.`);
            const run = { signer: one, source, predicate, tag, builders };
            return trustedLevel(run) ?? level_limits_limits.map(limit => limit(run)).find(found => found !== undefined) ?? level3(run);
        },
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/judge-origin.js



/** What a policy says of where something comes from: repository, tag, branch. */
function judgeSource({ policy: { source = {} } }, facts) {
    const { repository, tag, branch } = source;
    return [
        ...(repository === undefined ? [] : [judgeRepository(repository, facts)]),
        ...(tag === undefined ? [] : [judgeTag(tag, facts)]),
        ...(branch === undefined ? [] : [judgeBranch(branch, facts)]),
    ];
}
function judgeRepository(asked, { repository }) {
    const rule = 'source.repository';
    if (repository === undefined)
        return {
            rule,
            status: 'error',
            detail: `Nothing says from which repository it comes; the policy asks for ${asked}.`,
        };
    if (repository === asked)
        return { rule, status: 'pass', detail: `It comes from ${repository}.` };
    return { rule, status: 'fail', detail: `It comes from ${repository}, and the policy asks for ${asked}.` };
}
function judgeTag(asked, { tag }) {
    const rule = 'source.tag';
    if (tag === undefined)
        return { rule, status: 'error', detail: `Nothing says of which tag it is; the policy asks for ${asked}.` };
    const fits = (0,tag_pattern/* isTagPattern */.xV)(asked) ? (0,tag_pattern/* textInTag */.v4)(tag, asked) !== undefined : tag === asked;
    if (fits)
        return { rule, status: 'pass', detail: `It is of the tag ${tag}.` };
    return { rule, status: 'fail', detail: `It is of the tag ${tag}, and the policy asks for ${asked}.` };
}
/** A tag does not say on which branches its commit is, so that only the run of a branch can show one. */
function judgeBranch(asked, { refs }) {
    const rule = 'source.branch';
    const other = refs.find(ref => ref.startsWith('refs/heads/') && ref !== `refs/heads/${asked}`);
    if (other !== undefined)
        return { rule, status: 'fail', detail: `It was made by a run of ${other}, and the policy asks for ${asked}.` };
    if (refs.length > 0 && refs.every(ref => ref === `refs/heads/${asked}`))
        return { rule, status: 'pass', detail: `It was made by a run of ${asked}.` };
    const [ref] = refs.filter(one => one !== '');
    const why = ref === undefined ? 'No certificate names a run' : `It was made by a run of ${ref}`;
    return { rule, status: 'error', detail: `${why}, so that the branch is not known; the policy asks for ${asked}.` };
}
/** What a policy says of builders: all provenance must be of one that it names, as its certificate confirms. */
function judgeBuilders({ policy: { builders } }, { provenance }) {
    if (builders === undefined)
        return [];
    const rule = 'builders';
    if (provenance === undefined)
        return [{ rule, status: 'error', detail: 'The provenance, which would name the builder, was not verified.' }];
    if (provenance.builders.length === 0)
        return [{ rule, status: 'fail', detail: 'No signed provenance names a builder.' }];
    const seen = new Map(provenance.builders.map(one => [JSON.stringify(one), one]));
    return [...seen.values()].map(({ id, confirmed }) => {
        if (id === '')
            return { rule, status: 'error', detail: 'Signed provenance names no builder.' };
        const index = builders.findIndex(one => isBuilder(one.id, id));
        if (index < 0)
            return { rule, status: 'fail', detail: `The builder is ${id}, which is not among the builders of the policy.` };
        if (confirmed)
            return { rule: `${rule}[${index}].id`, status: 'pass', detail: `The builder is ${id}.` };
        const detail = `The provenance names the builder ${id}, but somebody else signed it, so that nothing confirms that.`;
        return { rule: `${rule}[${index}].id`, status: 'error', detail };
    });
}
/** What a policy says of the SLSA Build level. If a higher one could not be checked or depends on an operator, nobody can decide. */
function judgeLevel({ policy: { slsa } }, { provenance }) {
    if (slsa === undefined)
        return [];
    const found = provenance?.level;
    const rule = 'slsa.level';
    if (found !== undefined && found.level >= slsa.level)
        return [{ rule, status: 'pass', detail: levelText(found) }];
    const isOpen = found === undefined || found.operator !== undefined || (found.possible ?? 0) >= slsa.level;
    const shown = found === undefined ? 'The provenance, which would show it, was not verified.' : `This has ${levelText(found)}`;
    return [
        { rule, status: isOpen ? 'error' : 'fail', detail: `The policy asks for SLSA Build L${slsa.level}. ${shown}` },
    ];
}
const dayLength = 24 * 60 * 60 * 1000;
/** What a policy says of the age: calendar days in UTC, from the proven time of the signature to the day as of which it decides. */
function judgeAge({ policy: { age = {} }, day }, { signature }) {
    const asked = ['min-days', 'max-days'].filter(key => age[key] !== undefined);
    const signed = signature?.at;
    return asked.map((key) => {
        const rule = `age.${key}`;
        const words = `the policy asks for ${key === 'min-days' ? 'at least' : 'at most'} ${age[key]} days`;
        if (signed === undefined)
            return { rule, status: 'error', detail: `No log and no timestamp authority says when it was signed; ${words}.` };
        const old = (Date.parse(`${day}T00:00:00Z`) - Date.parse(`${signed.slice(0, 10)}T00:00:00Z`)) / dayLength;
        const shown = `It was signed at ${signed}, ${old} days before ${day}`;
        if (!(old >= 0))
            return { rule, status: 'error', detail: `It was signed at ${signed}, after ${day}; ${words}.` };
        const fits = key === 'min-days' ? old >= (age[key] ?? 0) : old <= (age[key] ?? 0);
        return fits
            ? { rule, status: 'pass', detail: `${shown}.` }
            : { rule, status: 'fail', detail: `${shown}; ${words}.` };
    });
}

// EXTERNAL MODULE: ./packages/evidence/lib/sigstore/public-key.js
var public_key = __webpack_require__(8860);
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
    return by_kind_byKind(signer, { key: one => one, identity: one => one, openpgp: () => undefined });
}
/** A signer in one line of text: `key sha256:…`, the identity with its issuer, or `OpenPGP key …`. */
function signerText(signer) {
    return by_kind_byKind(signer, {
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
    return by_kind_byKind(signer, {
        key: () => ['--key', keyFile],
        identity: ({ identity, issuer }) => ['--certificate-identity', identity, '--certificate-oidc-issuer', issuer],
    });
}
/**
 * True for an identity of a workflow in a repository other than `repository` (its URL). Such a workflow signs for all its callers, so
 * that whoever verifies must also name the repository.
 */
function signsForOthers(signer, repository) {
    return by_kind_byKind(signer, { key: () => false, identity: ({ identity }) => !identity.startsWith(`${repository}/`) });
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
function signer_needsRoot(signer) {
    return byKind(signer, { key: () => false, identity: () => true });
}
/**
 * The openssl command that verifies a bare signature by a key, as separate words. The digest follows from the key, and Ed25519, which
 * has its own, needs another command. `publicKey` is PEM; the others are paths on the machine that runs the command.
 */
function signer_opensslVerify(publicKey, paths) {
    const hash = hashOf(parsePublicKey(publicKey));
    const { key, signature, file } = paths;
    if (hash !== undefined)
        return ['openssl', 'dgst', `-${hash}`, '-verify', key, '-signature', signature, file];
    return ['openssl', 'pkeyutl', '-verify', '-pubin', '-inkey', key, '-rawin', '-sigfile', signature, '-in', file];
}
/** True if openssl can verify the bare signature (`.sig` beside the tarball). A certificate expires too soon for that. */
function signer_hasPlainSignature(signer) {
    return by_kind_byKind(signer, { key: () => true, identity: () => false, openpgp: () => false });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/validity.js

/**
 * Whether a signature counts by the dates of its signer. `time` is when it was made (RFC 3339) according to a log or timestamp authority;
 * without it, nobody knows. Undefined if it counts.
 */
function invalidAt(signer, time) {
    return revokedAt(signer, time) ?? outsideAt(signer, time);
}
/** The same for the revocation only, which outweighs every other entry of the same signer. */
function revokedAt({ revoked }, time) {
    if (revoked === undefined)
        return undefined;
    const field = 'revoked';
    if (revoked === true)
        return { status: 'fail', field, why: 'is revoked' };
    if (time === undefined)
        return { status: 'error', field, why: `is revoked from ${revoked} on, and ${nobody}` };
    if (startOf(time) < startOf(revoked))
        return undefined;
    return { status: 'fail', field, why: `is revoked from ${revoked} on, and signed at ${time}` };
}
/** The same for the period in which the signer counts. */
function outsideAt({ from, until }, time) {
    if (from !== undefined) {
        if (time === undefined)
            return { status: 'error', field: 'from', why: `counts from ${from} on, and ${nobody}` };
        if (startOf(time) < startOf(from))
            return { status: 'fail', field: 'from', why: `counts from ${from} on, and signed at ${time}` };
    }
    if (until === undefined)
        return undefined;
    if (time === undefined)
        return { status: 'error', field: 'until', why: `counts until ${until}, and ${nobody}` };
    if (startOf(time) < endOf(until))
        return undefined;
    return { status: 'fail', field: 'until', why: `counts until ${until}, and signed at ${time}` };
}
const nobody = 'no log and no timestamp authority says when it signed';

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/judge-signers.js



/**
 * What the signers of a policy say. What stands for the whole must be signed by one of them, within its dates. Other signatures may be by
 * somebody else, whom the reader also trusts; by one of them, they must be within its dates too.
 */
function judgeSigners({ signers }, { signature, others }) {
    if (signers === undefined)
        return [];
    const main = signature === undefined ? [unsigned] : [judgeOne(signers, signature)];
    const rest = others.filter(({ by }) => entriesOf(signers, by).length > 0).map(one => judgeOne(signers, one));
    return [...main, ...rest.filter(({ status }) => status !== 'pass')];
}
const unsigned = { rule: 'signers', status: 'error', detail: 'It is not known who signed.' };
function judgeOne(signers, { what, by, at }) {
    const who = `${what} is signed by ${signerText(by)}`;
    const own = entriesOf(signers, by);
    const [first] = own;
    if (first === undefined)
        return { rule: 'signers', status: 'fail', detail: `${who}, which is not among the signers of the policy.` };
    const revoked = found(own, one => revokedAt(one, at));
    const outside = own.every(({ signer }) => outsideAt(signer, at) !== undefined)
        ? found(own, one => outsideAt(one, at))
        : undefined;
    const invalid = revoked ?? outside;
    if (invalid !== undefined)
        return { ...invalid, detail: `${who}, which ${invalid.why}.` };
    const counting = own.find(({ signer }) => outsideAt(signer, at) === undefined) ?? first;
    return { rule: `signers[${counting.index}]`, status: 'pass', detail: `${who}${at === undefined ? '' : ` at ${at}`}.` };
}
/** The entries of a policy for this signer: it may count in several periods. */
function entriesOf(signers, by) {
    const all = signers.map((signer, index) => ({ signer, index }));
    return all.filter(({ signer: { from: _, until: __, revoked: ___, ...who } }) => (0,external_node_util_.isDeepStrictEqual)(who, by));
}
function found(entries, invalid) {
    for (const { signer, index } of entries) {
        const one = invalid(signer);
        if (one !== undefined)
            return { rule: `signers[${index}].${one.field}`, status: one.status, why: one.why };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/decide-for-reader.js


/**
 * Decides by the rules of a reader's policy on what was verified. `others` are the decisions of its other rules: those about evidence, and
 * about rebuilders. What nobody knows is `error`, which outweighs `fail`.
 */
function decideForReader(own, facts, { before, after }) {
    const judges = [judgeSigners, judgeSource, judgeBuilders, judgeLevel, judgeAge];
    return readerVerdict(own, [...before, ...judges.flatMap(judge => judge(own, facts)), ...after]);
}
/** The verdict that decisions give together. */
function readerVerdict(own, decided) {
    const { lineOf, day } = own;
    const decisions = [...decided, ...unread(own)];
    const against = decisions.filter(({ status }) => status === 'fail' || status === 'error');
    const result = against.length === 0 ? 'pass' : against.some(({ status }) => status === 'error') ? 'error' : 'fail';
    const rules = decisions.map(one => {
        const line = lineOf?.(one.rule);
        return { rule: one.rule, ...(line === undefined ? {} : { line }), status: one.status, detail: one.detail };
    });
    return { result, reasons: against.map(({ detail }) => detail), day, rules };
}
/** A program may give the text of a policy without the keys that it names (readOwnPolicy reads them). Then nobody knows whether they fit. */
function unread(own) {
    const rules = ['signers', 'rebuilders'].filter(key => own.policy[key] !== undefined && own[key] === undefined);
    return rules.map(rule => ({ rule, status: 'error', detail: `The keys of ${rule} in the policy were not read.` }));
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
function parseBundle(json) {
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
        throw bundle_unusable(`it is damaged (${(0,lib_problem/* messageOf */.b)(cause)}).`, cause);
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
        throw bundle_unusable(`one of its certificates is damaged (${(0,lib_problem/* messageOf */.b)(cause)}).`, cause);
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
    return new lib_problem/* Problem */.A('read the signature bundle', {
        found,
        next: 'Give a Sigstore bundle, as `cosign sign-blob --bundle` writes it.',
        cause,
    });
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
    if (error instanceof lib_problem/* Problem */.A)
        return error;
    const text = chain(error).join(': ');
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const meaning = meanings.find(([known, pattern]) => known === code && pattern.test(text))?.[2];
    return notVerified(meaning ?? (code.startsWith('TLOG') ? others : `it is damaged (${text}).`), text, error);
}
/** What to do with a file whose signature is not valid: it may be changed, or somebody else's. */
const signatureAdvice = 'Do not use the file. Download it and its signature again from the publisher, and check whom you trust.';
/** A signature that was checked and is not valid. What it signs may still be readable: that is another Problem. */
class NotVerified extends lib_problem/* Problem */.A {
}
/** The Problem for a signature that was checked and is not valid. */
function notVerified(found, details, cause) {
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

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/bundle-content.js


/** Reads a bundle that must have an attestation. */
function attestationOf(bundle) {
    const parsed = parseBundle(bundle);
    if (parsed.content.$case === 'dsseEnvelope')
        return parsed;
    throw notVerified('the bundle has the signature of a file, not an attestation (DSSE).');
}
/** Reads a bundle that must have the signature of a file. */
function bundle_content_messageOf(bundle) {
    const parsed = parseBundle(bundle);
    if (parsed.content.$case === 'messageSignature')
        return parsed;
    throw notVerified('the bundle has an attestation (DSSE), not the signature of a file.');
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
    const name = extension(certificate, oids.subjectAlternativeName);
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
function extension(certificate, oid) {
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
const [bare, encoded] = [certificate_facts_range(1, 6), certificate_facts_range(8, 22)];
/** Reads a certificate that was verified. */
function certificateFacts(certificate) {
    const claims = {};
    for (const number of bare)
        add(claims, number, extensions(certificate, `${fulcio}.${number}`), bareText);
    for (const number of encoded)
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
    const inner = names === undefined || second !== undefined ? undefined : contentOf(names, 0x30);
    const uri = inner && contentOf(inner, 0x86);
    if (uri !== undefined)
        return { uri: uri.toString() };
    const email = inner && contentOf(inner, 0x81);
    return email === undefined ? {} : { email: email.toString() };
}
/** The content of a DER element that fills the bytes, if it has this tag and is ASCII or a sequence. */
function contentOf(bytes, tag) {
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
const purposes = ['1.3.6.1.5.5.7.3.3', '2.5.29.37.0'];
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
    return keyUsage?.some(purpose => purposes.includes(purpose));
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

// EXTERNAL MODULE: ./node_modules/.pnpm/@sigstore+protobuf-specs@0.5.2/node_modules/@sigstore/protobuf-specs/dist/index.js
var protobuf_specs_dist = __webpack_require__(1443);
;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/extensions.js


/**
 * basicConstraints, keyUsage, subjectAltName and extKeyUsage, which are checked; and certificatePolicies, of which nobody asks for any: RFC 5280
 * §4.2.1.
 */
const known = ['2.5.29.19', '2.5.29.15', '2.5.29.17', '2.5.29.37', '2.5.29.32'];
const nameConstraints = '2.5.29.30';
/** Certificates that have passed. Those of a trusted root are asked for with each signature. */
const passed = new WeakSet();
/**
 * Throws a Problem for a certificate with a critical extension that is not known: whoever does not know it must refuse the certificate (RFC 5280
 * §4.2). Throws CannotCheck for an authority that may vouch for some names only. `whose` names the certificate: `one of its authorities`.
 */
function requireKnownExtensions(certificate, whose) {
    if (passed.has(certificate))
        return;
    for (const { subs } of certificate.extensions) {
        const [oid = '', isCritical] = [subs[0]?.toOID(), subs.length === 3 && subs[1]?.toBoolean() === true];
        if (oid === nameConstraints)
            throw (0,cannot_check/* cannotCheck */.u)(`${whose} may vouch for some names only, which release-tools does not compare.`, 'Use the program that the signature was made with.');
        if (isCritical && !known.includes(oid))
            throw notVerified(`${whose} has the critical extension ${oid}, which release-tools does not know and must not ignore.`);
    }
    passed.add(certificate);
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
        throw timestamp_algorithm_unread('a digest that is weak or not known');
    const algorithm = algorithmOf(timestamp);
    if (timestamp_algorithm_read.includes(algorithm))
        return;
    if (algorithm === pss) {
        readPss(timestamp);
        return;
    }
    const hash = algorithm === rsaAlone ? timestamp.signerDigestAlgorithm : rsa[algorithm];
    if (hash === undefined)
        throw timestamp_algorithm_unread(`the algorithm ${algorithm}`);
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
        throw timestamp_algorithm_unread('a form of RSASSA-PSS that is rare, or a digest that is weak');
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
function timestamp_algorithm_unread(what) {
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
            throw notVerified('its timestamp is the refusal of an authority.');
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

// EXTERNAL MODULE: ./node_modules/.pnpm/@sigstore+verify@4.1.3_patch_hash=b4f378e50ad68763aaf7ec7c6fdd3566075085b1bce09ea01b60836fc66c6df2/node_modules/@sigstore/verify/dist/index.js
var verify_dist = __webpack_require__(4668);
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
        throw error instanceof lib_problem/* Problem */.A ? error : trusted_root_unusable(`it does not parse (${(0,lib_problem/* messageOf */.b)(error)}).`, error);
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
        throw error instanceof lib_problem/* Problem */.A ? trusted_root_unusable(error.found, error) : error;
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
    return passing(candidatesFor(instances, entity), one => {
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
function passing(all, check) {
    const failures = [];
    const passed = all.flatMap(one => {
        try {
            return [check(one)];
        }
        catch (error) {
            if (!(error instanceof lib_problem/* Problem */.A))
                throw error;
            failures.push(error);
            return [];
        }
    });
    if (passed.length === 0 && failures[0] !== undefined)
        throw failures[0];
    return passed;
}

// EXTERNAL MODULE: ./packages/base/lib/read-whole.js
var read_whole = __webpack_require__(2660);
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
        return hash === undefined ? [...hashNames] : [hash];
    const { modulusLength = 0, hashAlgorithm } = details ?? {};
    if (modulusLength < 2048)
        throw weak(`of ${modulusLength} bits`);
    const own = hashNames.filter(name => hashAlgorithm === undefined || name === hashAlgorithm);
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
const signed_entity_purposes = '2.5.29.37';
/**
 * The public key in the certificate of an entity; undefined for one by a bare key. Throws a Problem for a certificate that is not for signing
 * code: an authority of a company issues others too, such as those of web servers.
 */
function certifiedKey({ key }) {
    if (key.$case === 'public-key')
        return undefined;
    try {
        if (!key.certificate.extension(signed_entity_purposes)?.value.includes(codeSigning))
            throw notVerified('its certificate is not one for signing code.');
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
function signed_entity_contentOf(bundle, key, bytes) {
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
    throw notVerified(`it is for other content: ${name} ${expected.toString('hex')}, the file has ${found.toString('hex')}.`);
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
class sigstore_SignatureVerifier {
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
            throw notVerified('it was made with a key pair, so that no certificate says whose it is.');
        const certificate = this.#certified(opened, signed_entity_contentOf(parsed, opened.key));
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
            return this.#verifyByKey(entity, own => signed_entity_contentOf(bundle, own, bytes));
        return this.#verifyByCertificate(opened, () => signed_entity_contentOf(bundle, key, bytes));
    }
    #verifyByKey(entity, content) {
        if (this.#keys.length === 0)
            throw notVerified('it was made with a key pair, but no public key (PEM) is accepted.');
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
            throw notVerified('it was made with a certificate (keyless), but no identity is accepted.');
        }
        const certificate = this.#certified(opened, content());
        const signer = this.#identities.find(({ identity, issuer }) => isIssuedTo(certificate, identity, issuer));
        if (signer !== undefined)
            return { ...verified(signer, opened.entity), ...this.#sourceOf(certificate) };
        const accepted = this.#identities.map(one => `${JSON.stringify(one.identity)}, issuer ${JSON.stringify(one.issuer)}`);
        throw notVerified(`it was made by ${describeIdentity(certificate)}, but only ${accepted.join('; or ')} is accepted.`);
    }
    /** The certificate of a valid signature, whoever it was issued to. */
    #certified({ bundle, entity }, signature) {
        if (this.#instances.length === 0)
            throw (0,cannot_check/* cannotCheck */.u)('it was made with a certificate, but there is no trusted root.');
        const chain = certificatesIn(bundle);
        const instances = instancesFor(this.#instances.map(one => one.with(chain)), entity);
        const [identity = {}] = passing(instances, one => attempt(one.byCertificate(), { ...entity, signature }).identity);
        return identity;
    }
    #sourceOf(certificate) {
        const source = certifiedSource(certificate);
        if (this.#repository !== undefined && source?.repository !== this.#repository)
            throw notVerified(`it was made by a run of ${source?.repository ?? 'no repository'}, not of ${this.#repository}.`);
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
        if (error instanceof lib_problem/* Problem */.A)
            return [];
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/about-release.js






/** The address of a release in summaries. */
function resourceOf({ source }) {
    return `git+${source.repository}@refs/tags/${source.tag}`;
}
/** What a verification of a release is about. */
async function aboutRelease(found) {
    return {
        subject: subjectsOf(found),
        resourceUri: resourceOf(found.manifest),
        policy: policyOf(found),
        attestations: await attestationsOf(found),
    };
}
/** What of a release was provided and is right. Of one asset, only that: nothing was said of the others. */
function subjectsOf({ manifest, manifestSha256, source, files, tarballSha256 }) {
    const named = (name, sha256) => ({ name, digest: { sha256 } });
    const own = passedOf(manifest, files);
    const isPassed = files.some(({ path, status }) => path === release_names_manifestName && status === 'pass');
    if (source.kind === 'asset')
        return [
            ...own.map(({ sha256 }) => named((0,external_node_path_.basename)(source.path), sha256)),
            ...(isPassed ? [named(release_names_manifestName, manifestSha256)] : []),
        ];
    return [
        named(release_names_manifestName, manifestSha256),
        ...(tarballSha256 === undefined ? [] : [named(release_names_tarballName(manifest.source.tag), tarballSha256)]),
        ...own.filter(({ path }) => isArtifact(path)).map(({ path, sha256 }) => named(path, sha256)),
        ...manifest.images.map(({ repository, digest }) => named(repository, digest.replace('sha256:', ''))),
    ];
}
/** The files that were there and are as the manifest lists them. */
function passedOf(manifest, checked) {
    const passed = new Set(checked.filter(({ status }) => status === 'pass').map(({ path }) => path));
    return manifest.files.filter(({ path }) => passed.has(path));
}
/** The attestations of a release that were there, by their paths, and those of its rebuilders. */
async function attestationsOf({ manifest, source, files, rebuilds }) {
    const signed = manifest.images.map(({ name }) => imageSignature.files.bundle.pathOf(name));
    const wanted = [provenance.files.bundles.path, ...signed];
    const own = passedOf(manifest, files).filter(({ path }) => wanted.includes(path));
    return [
        { uri: manifestBundleName, digest: { sha256: (await source.measure(manifestBundleName)).sha256 } },
        ...own.map(one => ({ uri: one.path, digest: { sha256: one.sha256 } })),
        ...rebuilds.map(one => ({ uri: one.name, digest: { sha256: (0,lib_digest/* sha256 */.sc)(one.content) } })),
    ];
}
/** The policy that decides: the reader's own, or that of the release. */
function policyOf({ manifest: { policy }, own }) {
    if (own === undefined)
        return { uri: policy.path, digest: { sha256: policy.sha256 } };
    return { uri: own.name, ...(own.sha256 === undefined ? {} : { digest: { sha256: own.sha256 } }) };
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
function evidenceOf(predicateType) {
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

;// CONCATENATED MODULE: ./packages/evidence/lib/models/model-manifest.js




/** https://github.com/ossf/model-signing-spec/blob/main/spec/v1.0.md §5.1 */
const modelType = 'https://model_signing/signature/v1.0';
/** The start of the type in all versions. */
const modelTypes = 'https://model_signing/';
/** https://github.com/ossf/model-signing-spec/blob/main/algorithm-registry.md, as Node calls them. */
const model_manifest_hashes = { sha256: 'sha256', blake2b: 'blake2b512' };
const sizes = { sha256: 64, blake2b512: 128 };
/** Never signed, at the top of a model (§6.2). */
const neverSigned = ['.git', '.gitattributes', '.github', '.gitignore'];
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
    const how = (0,lib_json.at)(predicate, 'serialization');
    const method = model_manifest_known((0,lib_json/* textAt */.$6)(how, 'method'), ['files', 'shards'], 'way to list files (`method`)');
    const hash = model_manifest_hashes[model_manifest_known((0,lib_json/* textAt */.$6)(how, 'hash_type'), ['sha256', 'blake2b'], 'kind of digest (`hash_type`)')];
    const resources = (0,lib_json.at)(predicate, 'resources');
    if (!Array.isArray(resources) || resources.length === 0)
        throw wrong('it lists no file.');
    const isSharded = method === 'shards';
    const files = filesOf(resources, hash, isSharded);
    if (isSharded)
        requireShards(files, (0,lib_json/* numberAt */.tk)(how, 'shard_size'));
    requireRoot(resources, subject[0]?.digest.sha256);
    return {
        name: subject[0]?.name ?? '',
        files,
        hash,
        isSharded,
        followsLinks: (0,lib_json.at)(how, 'allow_symlinks') === true,
        ignored: [...new Set([...neverSigned, ...ignoredPaths((0,lib_json.at)(how, 'ignore_paths'))])],
    };
}
function model_manifest_known(value, values, what) {
    const found = values.find(one => one === value);
    if (found !== undefined)
        return found;
    throw model_manifest_unknown(what, value);
}
function model_manifest_unknown(what, value) {
    return (0,cannot_check/* cannotCheck */.u)(`its ${what} is ${JSON.stringify(value)}, which is not known.`, 'Use model_signing.');
}
function filesOf(resources, hash, isSharded) {
    const files = new Map();
    for (const resource of resources) {
        const [name, digest] = [(0,lib_json/* textAt */.$6)(resource, 'name'), (0,lib_json/* textAt */.$6)(resource, 'digest')];
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
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (const resource of resources)
        hash.update(Buffer.from((0,lib_json/* textAt */.$6)(resource, 'digest') ?? '', 'hex'));
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

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/report.js




/** The detail of checks that are not made of one asset by itself: files beside it may be of other releases. */
const onlyOne = 'Only one file is checked.';
/** Runs one check. A Problem makes it `fail`. Whatever prevented it (CannotCheck, a system error) makes it `error`. */
async function report_check(name, body) {
    try {
        const { detail, verified, provenance, status = 'pass' } = await body();
        return { name, status, detail, ...(verified ? signature(verified) : {}), ...(provenance ? { provenance } : {}) };
    }
    catch (error) {
        const status = error instanceof lib_problem/* Problem */.A && !(error instanceof cannot_check/* CannotCheck */.k) ? 'fail' : 'error';
        const detail = error instanceof lib_problem/* Problem */.A ? `${error.found}` : `${(0,lib_problem/* messageOf */.b)(error)}.`;
        return { name, status, detail, ...(error instanceof lib_problem/* Problem */.A ? adviceOf(error) : {}) };
    }
}
/** Other Problems may advise somebody else: whoever made the release. */
function adviceOf(error) {
    if (error.next === signatureAdvice)
        return { next: checkTrust };
    const isForReader = error instanceof cannot_check/* CannotCheck */.k || error instanceof FailedCheck;
    return isForReader && error.next !== downloadAgain ? { next: error.next } : {};
}
/** Prefixes the file name to the detail of a check that did not pass. */
function withFileName(file, result) {
    if (result.status === 'pass' || result.status === 'absent' || result.detail.includes(file))
        return result;
    return { ...result, detail: `${file}: ${result.detail}` };
}
/** What to do with a release that is not verified. */
const downloadAgain = 'Do not use it. Download it again from its publisher.';
/** The same if the signature is not valid: the reader may have named somebody else. */
const checkTrust = `${downloadAgain} Check that you named the signer that the project names.`;
/** The same if what was signed is wrong, so that every copy of the release is. */
const askPublisher = 'Do not use it. Ask its publisher: every copy of this release says the same.';
/** A check that failed, with what its reader can do. */
class FailedCheck extends lib_problem/* Problem */.A {
}
/** Makes a check fail. */
function failCheck(found, next = downloadAgain) {
    throw new FailedCheck('verify the release', { found, next });
}
/** The error if a statement about something that is only known by its SHA-256 names other digests. `what` begins the sentence. */
function withoutSha256(what) {
    return new cannot_check/* CannotCheck */.k('verify the release', {
        found: `${what} has no SHA-256, by which the manifest lists it.`,
        next: 'Ask the publisher for a statement with SHA-256.',
    });
}
/** The name of the check of the reader's own policy, which says nothing about whether the release is genuine. */
const ownPolicyCheck = 'own policy';
/** The worst result of all checks and files. A failure outweighs what could not be checked. */
function report_resultOf({ checks, files }) {
    const own = checks.find(({ name }) => name === ownPolicyCheck)?.status;
    const statuses = [...checks.filter(({ name }) => name !== ownPolicyCheck), ...files].map(({ status }) => status);
    if (statuses.includes('fail'))
        return 'not verified';
    if (statuses.includes('error') || own === 'error')
        return 'could not check';
    return own === 'fail' ? 'not accepted' : 'verified';
}
function signature({ signer, time, logged, }) {
    return {
        signedBy: signedBy(signer),
        ...(time === undefined ? {} : { signedAt: time }),
        ...(logged === true ? { logged } : {}),
    };
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
    requireRepositoryOf({ source }, repository);
    if (repository !== undefined || run === undefined)
        return;
    const shared = by_kind_byKind(signer, {
        key: () => undefined,
        identity: ({ identity }) => (identity.startsWith(`${source.repository}/`) ? undefined : identity),
    });
    if (shared === undefined)
        return;
    throw new cannot_check/* CannotCheck */.k('verify the release', {
        found: `it is signed by a workflow that other repositories can also call (${shared}). ` +
            'Give --source-repository with the repository that you expect.',
        next: `Check that you expect ${source.repository}, which the release names.`,
    });
}
/** Refuses the release of a repository other than the one that is meant. */
function requireRepositoryOf({ source }, repository) {
    if (repository === undefined || source.repository === repository)
        return;
    failCheck(`the release comes from ${source.repository}, not from ${repository}.`, `Do not use it. Download the release of ${repository}, and check the value of --source-repository.`);
}
/** If a tag started the run, it must be the tag of the release. A run of a branch is identified by its commit only. */
function requireTagOfRun(ref, tag, what) {
    if (ref.startsWith('refs/tags/') && ref !== `refs/tags/${tag}`)
        failCheck(`${what} of ${ref}, but the release comes from refs/tags/${tag}.`);
}

// EXTERNAL MODULE: ./packages/base/lib/tar/tar-limits.js
var tar_limits = __webpack_require__(9524);
// EXTERNAL MODULE: ./node_modules/.pnpm/fflate@0.8.3/node_modules/fflate/esm/index.mjs
var esm = __webpack_require__(1708);
;// CONCATENATED MODULE: ./packages/base/lib/deflate/former-gzip.js

const blockSize = 64 * 1024;
/** gzip as releases up to 1.0 have it: by fflate, in blocks of one size, because its output depends on how its input is divided. */
async function* formerGzip(chunks) {
    const ready = [];
    // mtime 0 leaves the time out of gzip's header.
    const gzip = new esm/* Gzip */.Ne({ level: 6, mtime: 0 }, chunk => ready.push(chunk));
    for await (const { block, last } of blocks(chunks)) {
        gzip.push(block, last);
        yield* ready.splice(0);
    }
}
async function* blocks(chunks) {
    let block = Buffer.alloc(blockSize);
    let filled = 0;
    for await (const chunk of chunks) {
        for (let at = 0; at < chunk.length;) {
            if (filled === blockSize) {
                yield { block, last: false };
                block = Buffer.alloc(blockSize);
                filled = 0;
            }
            const part = chunk.subarray(at, at + blockSize - filled);
            block.set(part, filled);
            filled += part.length;
            at += part.length;
        }
    }
    yield { block: block.subarray(0, filled), last: true };
}

// EXTERNAL MODULE: ./packages/base/lib/tar/tar-writer.js + 5 modules
var tar_writer = __webpack_require__(1195);
;// CONCATENATED MODULE: ./packages/evidence/lib/release/tarball.js


/** Maximum size of a signature, a manifest or another file that is read into memory, in bytes. */
const evidenceLimit = lib_limits/* limits */.F.evidence;
/** Maximum size of all files together that are kept in memory, in bytes. */
const keptLimit = 64 * 1024 * 1024;
/** A release unpacks to a few times its size. What unpacks to more is made to keep a verifier busy. */
const tarball_limits = { ...tar_limits/* defaultLimits */.M, ratio: 200 };
/**
 * Reads a few files from a tarball of which nothing is known, and no further than to the last of them: anybody may have made it, and
 * reading costs time. `names` are paths without the prefix, and `limit` is the maximum size of each file, in bytes. Files that do not exist are
 * absent from the result.
 */
async function readFromTarball(open, names, limit = evidenceLimit) {
    const found = new Map();
    let prefix;
    for await (const entry of (0,tar_reader/* readArchive */.bL)(open(), tarball_limits)) {
        prefix ??= prefixOf(entry.path);
        const path = within(prefix, entry.path);
        if (!names.includes(path))
            continue;
        found.set(path, await tarball_contentOf(path, entry, limit));
        if (found.size === names.length)
            break;
    }
    if (prefix === undefined)
        throw (0,tar_header/* damagedTar */.lP)('it has no file.');
    return found;
}
/** Reads a whole tarball in one pass, and takes the digests of all files. Unpacks nothing to disk. */
async function scanTarball(open, use, limit = keptLimit) {
    const own = (0,external_node_crypto_.createHash)('sha256');
    const scan = { files: new Map(), kept: new Map(), prefix: '', mtime: 0, sorted: true, sha256: '' };
    let [last, left] = ['', limit];
    for await (const entry of (0,tar_reader/* readArchive */.bL)(tee(open(), own), tarball_limits)) {
        if (scan.files.size === 0)
            Object.assign(scan, { prefix: prefixOf(entry.path), mtime: entry.mtime });
        const path = within(scan.prefix, entry.path);
        scan.sorted &&= (0,lib_files/* byBytes */.bg)(last, entry.path) < 0;
        last = entry.path;
        if (use.keeps(path))
            left -= entry.size;
        if (left < 0)
            throw (0,tar_header/* damagedTar */.lP)(`its signatures, statements and records of builds have more than ${limit} bytes in total.`);
        scan.files.set(path, { size: entry.size, sha256: await passBy(path, entry, use, scan.kept) });
    }
    if (scan.files.size === 0)
        throw (0,tar_header/* damagedTar */.lP)('it has no file.');
    return { ...scan, sha256: own.digest('hex') };
}
/** Digests of some files of a tarball, by their paths without the prefix. Reads it once, as a scan does. */
async function digestsInTarball(open, names, hashes) {
    const wanted = new Set(names);
    const found = new Map();
    for await (const { path, body } of (0,tar_reader/* readArchive */.bL)(open(), tarball_limits)) {
        const name = path.slice(path.indexOf('/') + 1);
        if (!wanted.has(name))
            continue;
        const taken = hashes.map(hash => ({ hash, state: (0,external_node_crypto_.createHash)(hash) }));
        for await (const chunk of body)
            for (const { state } of taken)
                state.update(chunk);
        found.set(name, Object.fromEntries(taken.map(({ hash, state }) => [hash, state.digest('hex')])));
    }
    return found;
}
/** The bytes of one file of a tarball, by its path without the prefix. Reads no further. Nothing if there is no such file. */
async function* fileInTarball(open, name) {
    for await (const { path, body } of (0,tar_reader/* readArchive */.bL)(open(), tarball_limits)) {
        if (path.slice(path.indexOf('/') + 1) !== name)
            continue;
        yield* body;
        return;
    }
}
/**
 * True if packing the content of a tarball again gives the same bytes, as we pack now or as releases up to 1.0 were packed. Compressing
 * takes some ten times as long as unpacking: do it only for content that somebody trusted has signed.
 */
async function isCanonical(open, { mtime, sorted, sha256 }) {
    if (!sorted)
        return false;
    for (const compress of [undefined, formerGzip]) {
        const again = (0,external_node_crypto_.createHash)('sha256');
        for await (const chunk of (0,tar_writer/* packFiles */.Po)(tarball_filesOf(open), mtime, compress))
            again.update(chunk);
        if (again.digest('hex') === sha256)
            return true;
    }
    return false;
}
async function* tarball_filesOf(open) {
    for await (const { path, size, body } of (0,tar_reader/* readArchive */.bL)(open(), tarball_limits))
        yield { path, size, body };
}
/** Takes the digest of a file, and gives its content to whoever needs it. */
async function passBy(path, entry, use, kept) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const most = use.takes(path);
    const collects = use.keeps(path) || (most !== undefined && entry.size <= most);
    if (use.keeps(path))
        requireSize(path, entry.size, evidenceLimit);
    const chunks = [];
    for await (const chunk of entry.body) {
        hash.update(chunk);
        // A view of a chunk would keep the whole chunk in memory.
        if (collects)
            chunks.push(Buffer.from(chunk));
    }
    const content = collects ? Buffer.concat(chunks) : undefined;
    if (content !== undefined && use.keeps(path))
        kept.set(path, content);
    if (most !== undefined)
        use.take(path, content);
    return hash.digest('hex');
}
async function tarball_contentOf(path, { body, size }, limit) {
    requireSize(path, size, limit);
    const chunks = [];
    for await (const chunk of body)
        chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks);
}
function requireSize(path, size, limit) {
    if (size > limit)
        throw (0,tar_header/* damagedTar */.lP)(`${JSON.stringify(path)} has ${size} bytes, more than the ${limit} accepted.`);
}
function within(prefix, path) {
    if (path.startsWith(`${prefix}/`))
        return path.slice(prefix.length + 1);
    throw (0,tar_header/* damagedTar */.lP)(`some of its files are not in the directory ${JSON.stringify(prefix)}.`);
}
function prefixOf(path) {
    const slash = path.indexOf('/');
    if (slash < 1)
        throw (0,tar_header/* damagedTar */.lP)('its files are not in a directory.');
    return path.slice(0, slash);
}
async function* tee(chunks, hash) {
    for await (const chunk of chunks) {
        hash.update(chunk);
        yield chunk;
    }
}

;// CONCATENATED MODULE: ./packages/evidence/lib/release/release-source.js






/** The name under which a source has a file; undefined if it is not among those that the source can have. */
function nameIn({ kind }, file) {
    return kind === 'assets' || kind === 'asset' ? file.asset : file.path;
}
/** The files of a folder, or one file with those beside it. The manifest tells a release directory from downloaded assets. */
function openFolder({ kind, path, directory, names }, manifest) {
    const there = new Set(names);
    const folder = {
        path,
        names,
        has: (name) => there.has(name),
        measure: (name, isWorth = () => true) => measure((0,external_node_path_.join)(directory, name), isWorth),
        digests: async (wanted, hashes) => {
            const found = new Map();
            for (const name of wanted)
                found.set(name, await (0,lib_digest/* digestsOfFile */.Lx)((0,external_node_path_.join)(directory, name), hashes, 'inside'));
            return found;
        },
        read: async (name, limit = evidenceLimit) => there.has(name) ? (0,read_limited/* readLimited */.tk)((0,external_node_path_.join)(directory, name), limit, 'inside') : undefined,
        stream: (name) => (0,read_limited/* readPieces */.ut)((0,external_node_path_.join)(directory, name), { accepted: 'inside', reused: true }),
    };
    if (kind === 'file')
        return { ...folder, kind: 'asset', beside: directory };
    return isDirectory(names, manifest)
        ? { ...folder, kind: 'directory', beside: (0,external_node_path_.dirname)((0,external_node_path_.resolve)(path)) }
        : { ...folder, kind: 'assets', beside: path };
}
/** A file that nobody can read may still have a size that shows that it is another. */
async function measure(path, isWorth) {
    try {
        return await (0,lib_digest/* measureFile */.v9)(path, isWorth);
    }
    catch (error) {
        const size = (await (0,lib_files/* fileSize */.Ov)(path)) ?? 0;
        if (isWorth(size))
            throw error;
        return { size, sha256: '' };
    }
}
/** Counts the files that a release directory has in subdirectories: among assets, they lie at the top. */
function isDirectory(names, { files, source }) {
    const there = new Set(names);
    const nested = files.filter(({ path }) => path.includes('/'));
    const inPlace = nested.filter(({ path }) => there.has(path)).length;
    const flat = nested.filter(({ asset }) => asset !== undefined && there.has(asset)).length;
    if (inPlace !== flat)
        return inPlace > flat;
    return !there.has(release_names_tarballName(source.tag)) && names.some(name => name.includes('/'));
}
/** Reads a whole tarball once. `use` says which content is needed. Another check compares it with the manifest. */
async function openTarball(path, use) {
    const open = () => (0,read_limited/* readPieces */.ut)(path);
    const scan = await scanTarball(open, {
        keeps: isKept,
        takes: name => use.takes(name),
        take: (name, content) => use.take(name, content),
    });
    return {
        kind: 'tarball',
        beside: (0,external_node_path_.dirname)(path),
        path,
        open,
        scan,
        names: [...scan.files.keys()],
        has: name => scan.files.has(name),
        measure: async (name) => scan.files.get(name) ?? { size: 0, sha256: '' },
        digests: (wanted, hashes) => digestsInTarball(open, wanted, hashes),
        read: async (name) => scan.kept.get(name),
        stream: name => fileInTarball(open, name),
    };
}
/** Signatures, statements and records of builds and of signatures are checked after the whole tarball was read. */
function isKept(path) {
    const ofBuild = Object.values(build.files).some(file => file.targetAt(path, '') !== undefined);
    const ofSignatures = path === signingEvents.files.document.path;
    return (ofBuild || ofSignatures || /\.(?:sigstore\.json|intoto\.jsonl)$/.test(path) || unlisted.some(name => name === path));
}
/**
 * True if the name of a tarball or directory names a release other than that of the tag, in any case of letters. Browsers and file
 * managers add to a name that exists (`release-v1.2.0 (1).tar.gz`, `release-v1.2.0 - Copy`), and people choose names of their own,
 * such as `release-tarballs`.
 */
function contradicts(path, tag) {
    const name = (0,external_node_path_.basename)((0,external_node_path_.resolve)(path)).toLowerCase();
    const [, named = '', ending] = /(?:^|\s)(release-[^\s()]+?)(?:[\s(][^.]*)?(\.(?:tar|tgz|gz|zip)\b.*)?$/.exec(name) ?? [];
    const own = release_names_tarballPrefix(tag).toLowerCase();
    const isVersion = ending === undefined ? /\d\.\d/.test(named) || shapeOf(named) === shapeOf(own) : /\d/.test(named);
    return isVersion && named !== own;
}
/** A name without its numbers: `release-v2` and `release-v3` have one shape. */
function shapeOf(name) {
    return name.replace(/\d+/g, '0');
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/evidence-reader.js



function evidenceReader(manifest, sources) {
    const files = new Map(manifest.files.map(file => [file.path, file]));
    return async (path) => {
        const file = files.get(path) ?? { path, asset: path };
        for (const source of sources) {
            const name = nameIn(source, file);
            const bytes = name === undefined ? undefined : await source.read(name);
            // What lies beside one asset may be of another release.
            if (bytes && (source.kind !== 'asset' || (0,lib_digest/* sha256 */.sc)(bytes) === files.get(path)?.sha256))
                return bytes;
        }
        return undefined;
    };
}
/** True if the file is part of the release, whether or not it was provided. */
function isListed(manifest, path) {
    return unlisted.some(name => name === path) || manifest.files.some(file => file.path === path);
}
function digestReader(manifest, sources) {
    const files = new Map(manifest.files.map(file => [file.path, file]));
    return async (paths, hashes) => {
        const found = new Map();
        for (const source of sources) {
            const pathOf = new Map();
            for (const path of paths.filter(one => !found.has(one))) {
                const file = files.get(path);
                const name = file && nameIn(source, file);
                if (name !== undefined && source.has(name))
                    pathOf.set(name, path);
            }
            if (pathOf.size === 0)
                continue;
            const taken = await source.digests([...pathOf.keys()], ['sha256', ...hashes.filter(hash => hash !== 'sha256')]);
            for (const [name, digests] of taken) {
                const path = pathOf.get(name) ?? '';
                if (digests.sha256 === files.get(path)?.sha256)
                    found.set(path, digests);
            }
        }
        return found;
    };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/check-images.js





/** Predicate type that `cosign sign` (3.x) writes. https://github.com/sigstore/cosign/blob/main/specs/BUNDLE_SPEC.md */
const imageSignatureType = 'https://sigstore.dev/cosign/sign/v1';
/** One check for each image: it must have a valid signature of its digest. */
async function checkImages(manifest, read, verifier) {
    return Promise.all(manifest.images.map(async (image) => withFileName(imageSignature.files.bundle.pathOf(image.name), await report_check(`image ${image.name}`, () => checkImage(image, manifest, read, verifier)))));
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
    const bundle = parseBundle(json);
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
    return (0,lib_digest/* sha256 */.sc)(signatureIn(parseBundle(json)));
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
    if (predicateType === imageSignatureType)
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

;// CONCATENATED MODULE: ./packages/evidence/lib/openpgp/packets.js

/** Types of packets (RFC 9580 §5). */
const tags = { signature: 2, secretKey: 5, publicKey: 6 };
/** Types of signatures (RFC 9580 §5.2.1). */
const types = { binary: 0x00, text: 0x01, keyRevocation: 0x20, subkeyRevocation: 0x28 };
/**
 * The packets of binary data. The library leaves out those that it cannot read, but what they are decides here. Throws a Problem for
 * data that are damaged. Lengths in parts are only for the content of messages, so they count as damage.
 */
function packets_packetsOf(data) {
    const packets = [];
    for (let start = 0; start < data.length;) {
        const { tag, from, length } = headerAt(data, start);
        const end = from + length;
        if (!(end <= data.length))
            throw damaged('it ends too early.');
        packets.push({ tag, body: data.subarray(from, end), start });
        start = end;
    }
    return packets;
}
/** The type of the first packet; undefined if the data do not begin with one. */
function firstTag(data) {
    const [first = 0] = data;
    if ((first & 0x80) === 0)
        return undefined;
    return isNew(first) ? first & 0x3f : (first >> 2) & 0x0f;
}
/** The type of a signature; undefined for versions whose layout is not known. Versions 2 and 3 have a length first. */
function signatureType(body) {
    const [version = 0, second, third] = body;
    if (version >= 4 && version <= 6)
        return second;
    return version === 2 || version === 3 ? third : undefined;
}
/** True for the revocation of a key or subkey. A version that is not known may be one. */
function isRevocation({ tag, body }) {
    if (tag !== tags.signature)
        return false;
    const type = signatureType(body);
    return type === undefined || type === types.keyRevocation || type === types.subkeyRevocation;
}
/** A packet of `data` with its header. */
function wholePacket(data, { start, body }) {
    return data.subarray(start, body.byteOffset - data.byteOffset + body.length);
}
function damaged(found, cause) {
    return new lib_problem/* Problem */.A('read the OpenPGP data', { found: `it is damaged: ${found}`, next: 'Get the file again.', cause });
}
function isNew(first) {
    return (first & 0x40) !== 0;
}
function headerAt(data, start) {
    const tag = firstTag(data.subarray(start, start + 1));
    if (tag === undefined)
        throw damaged(`there is no packet at byte ${start}.`);
    const [first = 0] = data.subarray(start);
    const { size, length } = isNew(first) ? newLength(data, start + 1) : oldLength(data, start + 1, first & 3);
    return { tag, from: start + 1 + size, length };
}
/** RFC 9580 §4.2.1 */
function newLength(data, at) {
    const [first = 0, second = 0] = data.subarray(at);
    if (first < 192)
        return { size: 1, length: first };
    if (first < 224)
        return { size: 2, length: ((first - 192) << 8) + second + 192 };
    if (first === 255)
        return { size: 5, length: packets_numberAt(data, at + 1, 4) };
    throw damaged('a packet has its length in parts.');
}
/** RFC 9580 §4.2.2. The fourth kind has no length. */
function oldLength(data, at, kind) {
    if (kind === 3)
        throw damaged('a packet has no length.');
    const size = 2 ** kind;
    return { size, length: packets_numberAt(data, at, size) };
}
/** Not a number if the data end before. */
function packets_numberAt(data, at, size) {
    let number = 0;
    for (let index = at; index < at + size; index += 1)
        number = number * 256 + (data[index] ?? Number.NaN);
    return number;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/openpgp/content.js


/** By the words after BEGIN PGP (RFC 9580 §6.2.1). A message is known by its first packet. */
const armour = {
    SIGNATURE: 'an OpenPGP signature',
    'PUBLIC KEY BLOCK': 'an OpenPGP public key',
    'PRIVATE KEY BLOCK': 'an OpenPGP private key',
    'SIGNED MESSAGE': 'a text with an OpenPGP signature around it (cleartext-signed)',
};
/** By the type of the first packet (RFC 9580 §5). */
const packets = {
    1: 'an encrypted OpenPGP message',
    [tags.signature]: 'an OpenPGP signature',
    3: 'an encrypted OpenPGP message',
    4: 'an OpenPGP message that contains what it signs',
    [tags.secretKey]: 'an OpenPGP private key',
    [tags.publicKey]: 'an OpenPGP public key',
    8: 'a compressed OpenPGP message',
    9: 'an encrypted OpenPGP message',
    11: 'an OpenPGP message that contains what it signs',
    18: 'an encrypted OpenPGP message',
    20: 'an encrypted OpenPGP message',
};
/** COSE_Sign1 begins like an OpenPGP packet (RFC 9052 §2). */
const cose = [0xd2, 0x84];
/** The first line of text with armour. */
const beginning = /^-----BEGIN PGP ([A-Z ]+?)(?:, PART [^-]*)?-----\s*$/;
/** The kind of a file's content; undefined if it does not begin as OpenPGP data, in text form (armour) or binary. */
function openPgpKind(content) {
    if (isText(content)) {
        const [line = ''] = latin(content.subarray(0, 4096)).trimStart().split('\n');
        const [, name] = beginning.exec(line) ?? [];
        if (name === undefined)
            return undefined;
        return armour[name] ?? kindOfPackets(unarmoured(content)[0] ?? new Uint8Array());
    }
    if (cose.every((byte, at) => content[at] === byte))
        return undefined;
    return packets[firstTag(content) ?? -1];
}
/** True if it is binary data of packets from the first byte to the last one, and not only begins like that by chance. */
function isWhole(content) {
    try {
        return packetsOf(content).length > 0;
    }
    catch {
        return false;
    }
}
/** True if it has OpenPGP keys. Lists of keys may have text before and between them, as the KEYS files of Apache do. */
function hasOpenPgpKey(content) {
    if (isText(content))
        return /^-----BEGIN PGP (?:PUBLIC|PRIVATE) KEY BLOCK-----/m.test(latin(content));
    return openPgpKind(content)?.endsWith('key') === true || isKeybox(content);
}
/** The store of GnuPG 2.1 and later, `pubring.kbx`. Its first record has these letters at byte 8. */
function isKeybox(content) {
    return latin(content.subarray(8, 12)) === 'KBXf';
}
function kindOfPackets(data) {
    return packets[firstTag(data) ?? -1] ?? 'OpenPGP data of an unknown kind';
}
/**
 * The packets of a file: of each block if it is text with armour, also of one that has no end, whose packets may be cut. The checksum at the
 * end of a block is not compared, because it protects from nobody (RFC 9580 §6.1).
 */
function unarmoured(content) {
    if (!isText(content))
        return [content];
    const blocks = [];
    let open;
    for (const line of latin(content).split('\n')) {
        if (beginning.test(line)) {
            open = [];
            blocks.push(open);
        }
        else if (line.startsWith('-----END PGP '))
            open = undefined;
        else
            open?.push(line.trim());
    }
    return blocks.map(lines => {
        const body = lines.slice(lines.indexOf('') + 1).filter(line => !line.startsWith('='));
        return Buffer.from(body.join(''), 'base64');
    });
}
/** Armour is ASCII, but the text of others in it may have any encoding. */
function isText(content) {
    return (0,external_node_buffer_.isUtf8)(content) || firstTag(content) === undefined;
}
function latin(content) {
    return Buffer.from(content.buffer, content.byteOffset, content.length).toString('latin1');
}

;// CONCATENATED MODULE: ./packages/evidence/lib/openpgp/library.js

/**
 * OpenPGP.js, loaded when it is needed. By its licence (LGPL), a user must be able to exchange it, so it is a file of its own beside
 * every program that we bundle. Throws CannotCheck if that file is missing.
 */
async function openPgpLibrary() {
    try {
        return await import('../../../packages/cli/dist/openpgp.min.mjs');
    }
    catch (cause) {
        throw new cannot_check/* CannotCheck */.k('check the OpenPGP signature', {
            found: 'openpgp.min.mjs, which reads OpenPGP signatures, is not beside this program.',
            next: 'Copy it from the same release of release-tools into the folder of the program.',
            cause,
        });
    }
}

;// CONCATENATED MODULE: ./packages/evidence/lib/openpgp/signature-packets.js






/** Maximum number of signatures in a file: each by an accepted key reads the whole file once. */
const mostSignatures = 64;
/** Maximum size of the file, in bytes: more than so many signatures take. */
const largest = 1024 * 1024;
const detached = 'Ask the publisher for a detached signature, as `gpg --detach-sign` makes it.';
/** Digests for which somebody can make two files that have the same one (RFC 9580 §9.5). */
const broken = { 1: 'MD5', 2: 'SHA-1', 3: 'RIPEMD-160' };
const digests = [8, 9, 10, 11, 12, 14];
/**
 * The signatures of a file. Those that the library cannot read are the error that says why. Throws a Problem if the file is damaged, and
 * CannotCheck if it is another kind of OpenPGP data.
 */
async function readOpenPgpSignatures(content) {
    if (content.length > largest)
        throw damaged(`it has ${content.length} bytes, more than the ${largest} accepted.`);
    const blocks = unarmoured(content);
    for (const kind of [openPgpKind(content), ...blocks.map(kindOfPackets)])
        if (kind !== 'an OpenPGP signature')
            throw (0,cannot_check/* cannotCheck */.u)(`it is ${kind ?? 'no OpenPGP signature'}, not a detached signature of a file.`, detached);
    const packets = blocks.flatMap(data => packets_packetsOf(data).map(packet => ({ ...packet, data: wholePacket(data, packet) })));
    if (packets.length === 0)
        throw damaged('it has no signature.');
    if (packets.length > mostSignatures)
        throw damaged(`it has ${packets.length} packets, more than the ${mostSignatures} accepted.`);
    return Promise.all(packets.map(readOne));
}
async function readOne({ tag, body, data }) {
    if (tag !== tags.signature)
        return damaged(`it has a packet of type ${tag} among the signatures.`);
    const [version] = body;
    if (version !== 4 && version !== 6)
        return (0,cannot_check/* cannotCheck */.u)(`it is an OpenPGP signature of version ${version}, which is not known.`, `${detached} GnuPG makes version 4.`);
    const { readSignature, SignaturePacket } = await openPgpLibrary();
    try {
        const [packet] = (await readSignature({ binarySignature: data })).packets;
        if (packet instanceof SignaturePacket)
            return packet;
        return (0,cannot_check/* cannotCheck */.u)(`it is by a kind of key that is not known (${body[2]}).`, 'Use gpg.');
    }
    catch (error) {
        return damaged(`${(0,lib_problem/* messageOf */.b)(error)}.`, error);
    }
}
/** Throws if the signature, by whomever, does not say which bytes were signed. */
function requireFileSignature({ signatureType: type, hashAlgorithm: hash }) {
    if (type === types.text)
        throw (0,cannot_check/* cannotCheck */.u)('it is a signature of a text, for which the ends of lines do not count. So it does not say which bytes were signed.', detached);
    if (type !== types.binary)
        throw notVerified(`it is an OpenPGP signature of type ${type}, not one of a file.`);
    const name = broken[hash ?? 0];
    if (name !== undefined)
        throw notVerified(`it was made over the ${name} of the file. Somebody can make another file with the same ${name}.`);
    if (!digests.includes(hash ?? 0))
        throw (0,cannot_check/* cannotCheck */.u)(`it was made over a digest that is not known (number ${hash}).`, 'Use gpg.');
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/event-contradiction.js





/**
 * The first field in which a record is not what its signature says; `wrong` is undefined if there is none. Returns nothing if that cannot be
 * known: a signature that is not valid, or by somebody who is not trusted, says nothing, and fails a check of its own.
 */
async function contradictionIn(event, { name, content: { of, bytes } }, { manifest, verifier, wholes }) {
    try {
        if (of === 'openpgp')
            return await contradictionOfGpg(event, bytes, event_contradiction_digestOf(name.slice(0, -gpg_signatures_gpgEnding.length), manifest, wholes));
        if (of === 'statement') {
            const bundle = bytes.toString('utf8');
            return { wrong: differenceOf(event, factsOfBundle(bundle, verifier.verifyStatement(bundle).signer)) };
        }
        const { signer, sha256 } = wholes.find(({ bundle }) => bundle === name) ?? {};
        return signer && { wrong: differenceOf(event, factsOfFile(bytes, signer, sha256)) };
    }
    catch (error) {
        if (error instanceof lib_problem/* Problem */.A)
            return undefined;
        throw error;
    }
}
/** Records have the SHA-256 of a file besides the digest that is signed. */
function factsOfFile(bundle, signer, sha256) {
    const facts = factsOfBundle(bundle, signer);
    const own = sha256 === undefined ? {} : { sha256 };
    return { ...facts, subjects: facts.subjects.map(({ digest }) => ({ digest: { ...own, ...digest } })) };
}
/** Names of subjects, logs and authorities are those of whoever signed: a bundle may have none. */
function differenceOf(event, facts) {
    const digests = ({ subjects }) => subjects.map(({ digest }) => digest);
    const entries = ({ log }) => log.map(({ url, ...entry }) => entry);
    const times = ({ timestamps }) => timestamps.map(({ time }) => time);
    const differs = ['kind', 'predicateType', 'signer', 'signed'].find(key => !(0,external_node_util_.isDeepStrictEqual)(event[key], facts[key]));
    if (differs !== undefined)
        return differs;
    if (!(0,external_node_util_.isDeepStrictEqual)(digests(event), digests(facts)))
        return 'subjects';
    if (!(0,external_node_util_.isDeepStrictEqual)(entries(event), entries(facts)))
        return 'log';
    return (0,external_node_util_.isDeepStrictEqual)(times(event), times(facts)) ? undefined : 'timestamps';
}
/** SHA-256 of a file of the release by the name of its asset; undefined if it was not provided. */
function event_contradiction_digestOf(name, { files }, wholes) {
    const listed = files.find(({ asset }) => asset === name);
    return listed?.sha256 ?? wholes.find(({ bundle }) => bundle === `${name}.sigstore.json`)?.sha256;
}
/** A signature by GPG names the key that made it, and no log has it. Nothing if it does not name the whole fingerprint. */
async function contradictionOfGpg({ kind, signer, subjects, log }, bytes, sha256) {
    const made = (await readOpenPgpSignatures(bytes)).map(one => one instanceof lib_problem/* Problem */.A ? null : (one.issuerFingerprint ?? null));
    if (made.includes(null))
        return undefined;
    const names = made.map(one => Buffer.from(one ?? [])
        .toString('hex')
        .toUpperCase());
    const none = () => false;
    const isMaker = by_kind_byKind(signer, { key: none, identity: none, openpgp: one => names.includes(one.fingerprint) });
    if (kind !== 'file')
        return { wrong: 'kind' };
    if (!isMaker)
        return { wrong: 'signer' };
    if (sha256 !== undefined && subjects.some(({ digest }) => digest.sha256 !== sha256))
        return { wrong: 'subjects' };
    return { wrong: log.length === 0 ? undefined : 'log' };
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

;// CONCATENATED MODULE: ./packages/evidence/lib/openpgp/key-life.js


/** What a revocation says (RFC 9580 §5.2.3.31), and whether it concerns only later signatures. All other reasons concern every signature. */
const reasons = {
    1: { words: 'it was replaced by a new one', isForLater: true },
    2: { words: 'it is no longer secret', isForLater: false },
    3: { words: 'it is no longer used', isForLater: true },
};
function reasonIn({ reasonForRevocationFlag: flag }) {
    return reasons[flag ?? 0];
}
function reasonOf(revocations) {
    const given = revocations.map(reasonIn).find(one => one !== undefined);
    return given === undefined ? '' : ` (${given.words})`;
}
/** The key as it was before it was revoked. */
async function withoutRevocations({ owner, part }) {
    const { readKey } = await openPgpLibrary();
    const data = owner.key.write();
    const kept = packets_packetsOf(data).flatMap(packet => (isRevocation(packet) ? [] : [wholePacket(data, packet)]));
    const key = await readKey({ binaryKey: Buffer.concat(kept) });
    return partOf({ ...owner, key }, part);
}
/** The same key of this copy of its owner's keys. A copy may lack a subkey, of which another one knows. */
function partOf(owner, part) {
    const same = [owner.key, ...owner.key.subkeys].find(one => one.getFingerprint() === part.getFingerprint());
    return { owner, part: same ?? part };
}
/** When the key stops being valid; undefined if never. */
async function expiry({ owner: { key }, part }) {
    const always = null;
    const ends = [
        await key.getExpirationTime(),
        part === key ? Infinity : await part.getExpirationTime(always),
    ];
    const earliest = Math.min(...ends.map(end => Number(end ?? 0)));
    return earliest === Infinity ? undefined : new Date(earliest);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/signatures/first-valid.js

/**
 * The result of the first check that passes. If none does, throws the error of one: rather that something could not be checked, because then
 * it is not known whether it would have passed.
 */
async function firstValid(all, check) {
    const failures = [];
    for (const one of all) {
        try {
            return await check(one);
        }
        catch (error) {
            failures.push(error);
        }
    }
    throw worst(failures);
}
/** Of several failures the one to report. */
function worst(failures) {
    return failures.find(failure => failure instanceof cannot_check/* CannotCheck */.k) ?? failures[0];
}

;// CONCATENATED MODULE: ./packages/evidence/lib/openpgp/keyring.js





/** Maximum size of a file of keys, in bytes. One key can have hundreds of kilobytes of signatures by others, and a list has many keys. */
const keyringLimit = (/* unused pure expression or super */ null && (16 * 1024 * 1024));
/** Maximum number of keys in a file. The KEYS files of large projects have some hundreds. */
const mostKeys = 5000;
/**
 * Reads public keys, armoured or binary. Throws a Problem if it is not a file of public keys. A key that cannot be read is left out, so
 * that one of them does not spoil all others; its signatures are then by an unknown key.
 */
async function readKeyring(content) {
    if (isKeybox(content))
        throw keyring_unusable('it is a keybox of GnuPG.');
    if (!hasOpenPgpKey(content))
        throw keyring_unusable('it is not an OpenPGP public key.');
    const blocks = unarmoured(content).map(dividedIn);
    const segments = blocks.flatMap(({ keys }) => keys);
    if (segments.length > mostKeys)
        throw keyring_unusable(`it has ${segments.length} keys, more than the ${mostKeys} accepted.`);
    const revocations = await Promise.all(blocks.flatMap(({ alone }) => alone).map(loneRevocation));
    const ring = { keys: [], unread: [] };
    for (const segment of segments) {
        try {
            ring.keys.push(await keyring_readOne(segment, revocations));
        }
        catch (error) {
            if (error instanceof lib_problem/* Problem */.A)
                throw error;
            ring.unread.push((0,lib_problem/* messageOf */.b)(error));
        }
    }
    if (ring.keys.length === 0)
        throw new cannot_check/* CannotCheck */.k('read the OpenPGP key', {
            found: `the library cannot read it (${ring.unread[0] ?? 'it has no key'}).`,
            next: 'Ask the publisher for a key of version 4, as GnuPG makes them.',
        });
    return ring;
}
/** The fingerprint of a key or subkey, in upper-case hex. */
function keyring_fingerprintOf(part) {
    return part.getFingerprint().toUpperCase();
}
/**
 * The key with this fingerprint (upper-case hex) alone, as often as it is there: one copy may know what another one does not. Throws a
 * Problem if there is none, also for the fingerprint of a subkey: its owner may replace that at any time.
 */
function onlyKey({ keys }, fingerprint) {
    const own = keys.filter(({ key }) => keyring_fingerprintOf(key) === fingerprint);
    if (own.length > 0)
        return { keys: own, unread: [] };
    const owner = keys.find(({ key }) => key.subkeys.some(part => keyring_fingerprintOf(part) === fingerprint));
    if (owner !== undefined)
        throw new Problem('read the OpenPGP key', {
            found: `${fingerprint} is a subkey of ${keyring_fingerprintOf(owner.key)}.`,
            next: 'Name the primary key: its owner can replace subkeys.',
        });
    const named = keys.slice(0, 3).map(({ key }) => keyring_fingerprintOf(key));
    throw new Problem('read the OpenPGP key', {
        found: `it does not have the key ${fingerprint}, but ${named.join(', ')}${keys.length > 3 ? ` and ${keys.length - 3} more` : ''}.`,
        next: 'Compare the fingerprint with the one that the publisher names in another place.',
    });
}
async function keyring_readOne({ data, packets }, alone) {
    const { readKey } = await openPgpLibrary();
    const plain = await readKey({ binaryKey: data });
    const own = alone.filter(({ issuer }) => issuer === undefined || issuer === plain.getKeyID().toHex());
    const key = own.length === 0 ? plain : await readKey({ binaryKey: Buffer.concat([data, ...own.map(one => one.packet)]) });
    const read = [key, ...key.subkeys].flatMap(({ revocationSignatures }) => revocationSignatures);
    const present = packets.filter(isRevocation).length + own.length;
    return { key, hasUnreadRevocation: present > read.length };
}
async function loneRevocation(packet) {
    const { readSignature } = await openPgpLibrary();
    const read = await readSignature({ binarySignature: packet }).catch(() => undefined);
    return { packet, issuer: read?.packets[0]?.issuerKeyID?.toHex() };
}
/** The keys of a block, and the revocations before the first one. */
function dividedIn(data) {
    const packets = packets_packetsOf(data);
    if (packets.some(({ tag }) => tag === tags.secretKey))
        // The message does not repeat the content, which is a secret.
        throw keyring_unusable('it has a private key. Make sure that nobody else has seen it.');
    const starts = packets.filter(({ tag }) => tag === tags.publicKey).map(({ start }) => start);
    const keys = starts.map((start, index) => {
        const end = starts[index + 1] ?? data.length;
        return { data: data.subarray(start, end), packets: packets.filter(one => one.start >= start && one.start < end) };
    });
    const [first = data.length] = starts;
    const alone = packets.filter(one => one.start < first && isRevocation(one)).map(one => wholePacket(data, one));
    return { keys, alone };
}
function keyring_unusable(found) {
    return new lib_problem/* Problem */.A('read the OpenPGP key', {
        found,
        next: 'Give the public key, as `gpg --export --armor` writes it.',
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/openpgp/key-validity.js







/** Smallest RSA key that is accepted, in bits; the library has the same limit, since some programs make keys one bit shorter. */
const leastRsaBits = 2047;
const renewed = 'If the publisher has renewed it, get the key again and give the new file.';
/**
 * Several copies of a key as one, if it may sign. Throws a Problem if it may not: expired, not bound to its owner; and if one of them is
 * revoked. `times.existedAt` is the day on which the key must be good, or else `times.now`.
 *
 * What the owner says last counts, as for GnuPG: who prolongs a key replaces what it said before. A signature by a revoked key is
 * refused whenever it claims to be made, because a thief writes any date. Only if the owner says that the key was replaced or is no longer
 * used, and thus not stolen, a signature that is proven to be older counts.
 */
async function validKey(copies, times) {
    const current = [];
    for (const one of copies)
        current.push(await unrevoked(one, times.existedAt));
    const ended = current.find(one => one.ended !== undefined)?.ended;
    return firstValid(await together(current), async (one) => {
        const expired = await requireValid(one, times);
        const end = ended ?? expired;
        return { owner: one.owner, part: one.part, ...(end === undefined ? {} : { ended: end }) };
    });
}
/** The copies of each owner's key as one, which says all that any of them does. */
async function together(copies) {
    const owners = groupBy(copies, ({ owner }) => keyring_fingerprintOf(owner.key));
    return Promise.all([...owners.values()].flatMap(([first, ...others]) => (first ? [merged(first, others)] : [])));
}
async function merged(first, others) {
    let { key } = first.owner;
    // Without a date, so that whatever the owner has ever said is there.
    for (const { owner } of others)
        key = (await key.update(owner.key, null));
    return partOf({ ...first.owner, key }, first.part);
}
/** Returns what became of the key since, if that matters. */
async function requireValid({ owner, part }, times) {
    const { created, existedAt, now } = times;
    await requireUsable({ owner, part });
    const made = [part, owner.key].map(one => one.getCreationTime());
    const newest = new Date(Math.max(...made.map(Number)));
    if (newest > created)
        throw notVerified(`its key was made on ${key_validity_day(newest)}, after the signature (${key_validity_day(created)}): it was not valid yet.`);
    const end = await expiry({ owner, part });
    if (end !== undefined && end <= (existedAt ?? now))
        throw expired(end, created);
    return end !== undefined && end <= now ? `expired on ${key_validity_day(end)}` : undefined;
}
function requireStrong({ algorithm, bits, curve }) {
    if (algorithm.startsWith('rsa') && (bits ?? 0) < leastRsaBits)
        throw notVerified(`it is by an RSA key of ${bits} bits, which is too short to trust.`);
    if (algorithm === 'dsa' || curve === 'secp256k1')
        throw (0,cannot_check/* cannotCheck */.u)(`it is by a key of the kind ${curve ?? algorithm}, which release-tools does not check.`, 'Ask the publisher for a signature by an RSA, Ed25519 or NIST key, or use gpg.');
}
/** Whether the owner of a key has revoked it. */
async function revocationsOf({ owner: { key, hasUnreadRevocation }, part }) {
    const found = [...new Set([key, part])].flatMap(({ revocationSignatures }) => revocationSignatures);
    // Without a date, so that a revocation counts whenever it was made.
    const always = null;
    if (await key.isRevoked(undefined, undefined, always))
        return { found, by: 'key' };
    if (part !== key && (await part.isRevoked(undefined, undefined, always)))
        return { found, by: 'subkey' };
    if (!hasUnreadRevocation && found.length === 0)
        return { found };
    const unknown = (0,cannot_check/* cannotCheck */.u)('its key has a revocation that cannot be checked, for example by another key that its owner named for that.', 'Ask the publisher whether the key is still good, and get it again.');
    return { found, unknown };
}
/** The same key, without its revocations if they do not concern a signature that existed then. Throws a Problem if they do. */
async function unrevoked(one, existedAt) {
    const { found, by, unknown } = await revocationsOf(one);
    if (unknown !== undefined)
        throw unknown;
    if (by === undefined)
        return one;
    const retired = one.owner.hasUnreadRevocation ? undefined : retiredAfter(existedAt, found);
    if (retired !== undefined)
        return { ...(await withoutRevocations(one)), ended: retired };
    throw notVerified(`its ${by} has been revoked by its owner${reasonOf(found)}.`);
}
/** What to say of a key that its owner gave up only after the signature existed; undefined if any revocation says more than that. */
function retiredAfter(existedAt, revocations) {
    const [first] = revocations.map(({ created }) => created ?? new Date(0)).sort((a, b) => Number(a) - Number(b));
    if (existedAt === undefined || first === undefined || first <= existedAt)
        return undefined;
    if (!revocations.every(one => reasonIn(one)?.isForLater === true))
        return undefined;
    return `was revoked by its owner on ${key_validity_day(first)}${reasonOf(revocations)}`;
}
/** Throws a Problem unless the key is strong, the owner has said that it may sign, and a subkey agrees. */
async function requireUsable({ owner: { key }, part }) {
    requireStrong(part.getAlgorithmInfo());
    const { config } = await openPgpLibrary();
    if (key.users.length === 0 && key.keyPacket.version < 6)
        throw (0,cannot_check/* cannotCheck */.u)('its key has no user ID, which some key servers leave out. Without it, the key does not say until when it is valid.', 'Get the whole key from the publisher.');
    try {
        // Old keys do not say what they may do, which means everything (RFC 9580 §5.2.3.29).
        const found = await key.getSigningKey(part.getKeyID(), null, undefined, { ...config, allowMissingKeyFlags: true });
        // The library looks for 64 bits of the fingerprint, which another key can have too.
        if (keyring_fingerprintOf(found) === keyring_fingerprintOf(part))
            return;
    }
    catch (error) {
        throw key_validity_refuse(error);
    }
    throw notUsed();
}
function key_validity_refuse(error) {
    const text = (0,lib_problem/* messageOf */.b)(error);
    if (/authorized key/.test(text))
        return new cannot_check/* CannotCheck */.k('check the signature', {
            found: 'the owner of its key has named another key that may revoke it, which release-tools cannot look up.',
            next: 'Ask the publisher whether the key is still good, or use gpg.',
            cause: error,
        });
    return notUsed(text, error);
}
function notUsed(details, cause) {
    return notVerified('its key is not one that its owner uses to sign.', details, cause);
}
function expired(end, created) {
    if (end <= created)
        return notVerified(`its key had expired on ${key_validity_day(end)}, before the signature (${key_validity_day(created)}).`);
    return notVerified(`its key expired on ${key_validity_day(end)}. The signature says that it is older (${key_validity_day(created)}), but nothing else proves that. ${renewed}`);
}
/** A time for people, in UTC. */
function key_validity_day(time) {
    return time.toISOString().replace('.000Z', 'Z');
}

;// CONCATENATED MODULE: ./packages/evidence/lib/openpgp/verify-openpgp.js








/** The signature is by a key that nobody accepts, so nothing else of it was checked. */
class OtherSigner extends lib_problem/* Problem */.A {
}
/**
 * Verifies a detached OpenPGP signature of a file of any size. At least one signature must be by an accepted key, and none by an accepted
 * key may be bad. Throws a Problem if it is not valid, and CannotCheck if that cannot be found out.
 */
async function verifyOpenPgp(question) {
    if (question.keyrings.length === 0)
        throw (0,cannot_check/* cannotCheck */.u)('it is an OpenPGP signature, but no OpenPGP key is given.', 'Give the OpenPGP public key of its signer.');
    const signatures = await readOpenPgpSignatures(question.signature);
    const failures = [];
    let verified;
    for (const one of signatures) {
        try {
            const found = await verifyOne(one, question);
            verified ??= found;
        }
        catch (error) {
            if (!(error instanceof lib_problem/* Problem */.A))
                throw error;
            failures.push(error);
        }
    }
    const refuted = failures.find(one => !(one instanceof cannot_check/* CannotCheck */.k || one instanceof OtherSigner));
    if (refuted !== undefined)
        throw signatures.length > 1 ? among(signatures.length, refuted) : refuted;
    if (verified !== undefined)
        return verified;
    throw failures.find(one => one instanceof cannot_check/* CannotCheck */.k) ?? failures[0];
}
function among(count, { found, details, cause }) {
    return notVerified(`the file has ${count} signatures, and one of them is bad: ${found}`, details, cause);
}
async function verifyOne(signature, { file, keyrings, now, existedAt }) {
    if (signature instanceof lib_problem/* Problem */.A)
        throw signature;
    const candidates = verify_openpgp_candidatesFor(signature, keyrings);
    if (candidates.length === 0)
        throw otherSigner(signature, keyrings);
    requireFileSignature(signature);
    const signed = copiesOf(await verify_openpgp_signedBy(signature, candidates, file), keyrings);
    const created = signature.created ?? new Date(0);
    requireTimes(signature, created, now, existedAt);
    const { owner, part, ended } = await validKey(signed, { created, existedAt, now });
    return {
        signer: { kind: 'openpgp', fingerprint: keyring_fingerprintOf(part), primary: keyring_fingerprintOf(owner.key) },
        claimedTime: key_validity_day(created),
        logged: false,
        ...(ended === undefined ? {} : { ended }),
    };
}
function verify_openpgp_candidatesFor({ issuerKeyID }, keyrings) {
    return keyrings
        .flatMap(({ keys }) => keys)
        .flatMap(owner => [owner.key, ...owner.key.subkeys]
        .filter(part => part.getKeyID().equals(issuerKeyID))
        .map((part) => ({ owner, part })));
}
/** The key that has made the signature. Several keys can have the same short identifier. */
async function verify_openpgp_signedBy(signature, candidates, file) {
    let failure;
    for (const { part } of candidates) {
        try {
            await checkSignature(signature, part, file);
            return part;
        }
        catch (error) {
            failure ??= error;
        }
    }
    throw failure;
}
/**
 * The key as often as it was given, and last those copies of its owner's keys that lack it. One file may know what another one does not, for
 * example that the owner has revoked all of them.
 */
function copiesOf(part, keyrings) {
    const all = keyrings.flatMap(({ keys }) => keys);
    const has = ({ key }) => [key, ...key.subkeys].some(one => keyring_fingerprintOf(one) === keyring_fingerprintOf(part));
    const having = all.filter(has);
    const owners = new Set(having.map(({ key }) => keyring_fingerprintOf(key)));
    const lacking = all.filter(owner => owners.has(keyring_fingerprintOf(owner.key)) && !has(owner));
    return [...having, ...lacking].map(owner => partOf(owner, part));
}
/** The time of the signature is checked elsewhere (`null`). The content is given as a stream, of which the library makes the digest. */
async function checkSignature(signature, { keyPacket }, file) {
    const pieces = () => (typeof file === 'string' ? (0,read_limited/* readPieces */.ut)(file, { pieceSize: 256 * 1024 }) : [file]);
    const content = { text: null, getBytes: () => ReadableStream.from(pieces()) };
    try {
        await signature.verify(keyPacket, types.binary, content, null, true);
    }
    catch (error) {
        // The file could not be read.
        if (error instanceof lib_problem/* Problem */.A || (error instanceof Error && 'code' in error))
            throw error;
        throw verify_openpgp_refusal(error);
    }
}
/** The Problem for an error of the library. */
function verify_openpgp_refusal(error) {
    const text = (0,lib_problem/* messageOf */.b)(error);
    if (/digest did not match|verification failed|does not match issuer key/i.test(text))
        return notVerified('the signature was not made over this content by this key.', text, error);
    return (0,cannot_check/* cannotCheck */.u)(`OpenPGP.js cannot check it (${text.replace(/\.$/, '')}).`, 'Use gpg.', error);
}
function requireTimes(signature, created, now, existedAt) {
    if (created > now)
        throw notVerified(`it says that it was made on ${key_validity_day(created)}, which is still to come.`);
    if (existedAt !== undefined && created > existedAt)
        throw notVerified(`it says that it was made on ${key_validity_day(created)}, but it existed on ${key_validity_day(existedAt)}.`);
    const end = signature.getExpirationTime();
    if (end instanceof Date && end <= now)
        throw notVerified(`the signature expired on ${key_validity_day(end)}, as its signer decided.`);
}
function otherSigner({ issuerKeyID, issuerFingerprint }, keyrings) {
    const named = issuerFingerprint === null ? issuerKeyID.toHex() : Buffer.from(issuerFingerprint).toString('hex');
    const keys = keyrings.flatMap(({ keys }) => keys.map(({ key }) => keyring_fingerprintOf(key)));
    const accepted = keys.length > 3 ? `${keys.slice(0, 3).join(', ')} and ${keys.length - 3} more` : keys.join(', ');
    return new OtherSigner('verify the signature', {
        found: `it names the key ${named.toUpperCase()} as its signer, but only ${accepted} and their subkeys are accepted.`,
        next: 'Check whom you trust. If the publisher has a new key, get it from the publisher, not from where the file is.',
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/check-gpg.js






/** The files of a folder that are GPG signatures of other files in it. Of one asset, only its own counts. */
function check_gpg_gpgSignatures({ kind, names, path }) {
    if (kind === 'tarball')
        return [];
    const there = new Set(names);
    const signatures = names.filter(name => name.endsWith(gpg_signatures_gpgEnding) && there.has(signedName(name)));
    return kind === 'asset' ? signatures.filter(name => signedName(name) === (0,external_node_path_.basename)(path)) : signatures;
}
/** The signatures of a source. Beside a release directory, they are in a directory of their own. */
async function findSignatures(source, { files, source: { tag } }) {
    const { kind, path, beside } = source;
    const inFolder = check_gpg_gpgSignatures(source).map(name => {
        const directory = kind === 'directory' ? path : beside;
        return { name, file: (0,external_node_path_.join)(directory, signedName(name)), signature: (0,external_node_path_.join)(directory, name) };
    });
    const apart = [];
    if (kind === 'tarball')
        apart.push({ name: (0,external_node_path_.basename)(`${path}${gpg_signatures_gpgEnding}`), file: path, signature: `${path}${gpg_signatures_gpgEnding}` });
    if (kind === 'directory')
        for (const { asset, path: file } of gpgSignedFiles((0,external_node_path_.resolve)(path), { files, tag })) {
            const name = `${asset}${gpg_signatures_gpgEnding}`;
            apart.push({ name, file, signature: (0,external_node_path_.join)(gpgDir((0,external_node_path_.resolve)(path)), name) });
        }
    const there = await Promise.all(apart.map(one => (0,lib_files/* sizeIfThere */.nQ)(one.signature)));
    return [...inFolder, ...apart.filter((_, index) => there[index] !== undefined)];
}
/**
 * Checks the GPG signatures beside files of a release. Whether a release is genuine does not depend on them: without a key, they are named as
 * not checked. Returns one check, of the worst result, or one for each key that signed and each time; none if there is no such signature.
 */
async function checkGpg(asked) {
    const found = await findSignatures(asked.source, asked.manifest);
    if (found.length === 0)
        return [];
    const many = format_count(found.length, 'GPG signature');
    if (asked.trust.keyrings === undefined)
        return [{ ...row, status: 'absent', detail: `${many}, not checked because no OpenPGP key is given.` }];
    const checks = [];
    for (const one of found)
        checks.push(withFileName(one.name, await report_check(row.name, () => checkOne(one, asked))));
    const wrong = checks.find(({ status }) => status === 'fail') ?? checks.find(({ status }) => status === 'error');
    return wrong === undefined ? bySigner(checks) : [wrong];
}
/** One check of what each key signed at each time that is known, and of what it signed at a time that is not. */
function bySigner(checks) {
    const groups = groupBy(checks, ({ detail, signedAt = '' }) => `${detail} ${signedAt}`);
    return [...groups.values()].map(same => {
        const [first] = same;
        return { ...first, detail: `${format_count(same.length, 'GPG signature')} by the key ${first.detail}.` };
    });
}
const row = { name: 'GPG signatures' };
/** The detail is the fingerprint of the signer. */
async function checkOne(found, asked) {
    const signature = await (0,read_limited/* readLimited */.tk)(found.signature, evidenceLimit, 'inside');
    const time = timeOf(signature, asked);
    const { signer, ended } = await verifyOpenPgp({
        file: found.file,
        signature,
        keyrings: asked.trust.keyrings ?? [],
        now: new Date(),
        ...(time === undefined ? {} : { existedAt: new Date(time) }),
    });
    const detail = ended === undefined ? signer.primary : `${signer.primary}, which ${ended}, after they were made`;
    return { detail, verified: { signer, ...(time === undefined ? {} : { time }) } };
}
/** When a signature existed: when something was signed that lists its digest, the manifest or the verification summary. */
function timeOf(content, { manifest, signedAt, summarised }) {
    const digest = (0,lib_digest/* sha256 */.sc)(content);
    if (manifest.files.some(file => file.sha256 === digest))
        return signedAt;
    return summarised?.digests.includes(digest) ? summarised.at : undefined;
}
function signedName(name) {
    return name.slice(0, -gpg_signatures_gpgEnding.length);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/slsa/provenance-facts.js


/** What verified provenance says of the builds of a release: level, builders, refs of the runs. */
function provenanceFacts(all, tag, builders) {
    return {
        level: buildLevel(all, tag, builders),
        builders: all.map(one => ({ id: builderOf(one.predicate), confirmed: isConfirmed(one) })),
        refs: all.flatMap(({ source }) => (source === undefined ? [] : [source.ref])),
    };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/check-subjects.js






/**
 * The subjects must be the artifacts and images of the release: all of them and nothing else. The manifest lists them by SHA-256. If
 * a subject has another digest, that of the artifacts is taken and compared; the manifest has no other digest of an image.
 */
async function checkSubjects(subjects, manifest, digestsOf) {
    const expected = await expectedSubjects(subjects, manifest, digestsOf);
    const byDigest = new Map(expected.flatMap(one => Object.entries(one.digests).map(([hash, value]) => [`${hash}:${value}`, one])));
    const covered = new Set(subjects.map(subject => requireExpected(subject, expected, byDigest)));
    const left = expected.find(one => !covered.has(one));
    if (left !== undefined)
        failCheck(`it does not cover ${[...left.names].join(', ')} (sha256:${left.digests.sha256}).`);
}
/** The artifact or image that a subject is. */
function requireExpected({ name, digest }, expected, byDigest) {
    const shown = `its subject ${JSON.stringify(name)}`;
    const own = hashNames.filter(hash => Object.hasOwn(digest, hash));
    const found = own.map(hash => byDigest.get(`${hash}:${digest[hash]}`)).find(one => one !== undefined);
    if (found === undefined)
        throw notExpected(shown, digest, expected);
    // One content can have thousands of names.
    const names = () => [...found.names].join(', ');
    if (!agrees(digest, found.digests))
        failCheck(`${shown} has one of the digests of ${names()}, but another one differs.`);
    if (name !== undefined && found.isFile && !found.names.has(external_node_path_.posix.basename(name)))
        failCheck(`${shown} has the digest of ${names()}.`);
    return found;
}
/** A subject without a SHA-256 may be something whose other digests are not known. */
function notExpected(shown, digest, expected) {
    const hash = hashNames.find(one => Object.hasOwn(digest, one));
    if (hash === undefined)
        return withoutSha256(shown);
    const unknown = expected.find(({ digests }) => digests[hash] === undefined);
    if (unknown === undefined)
        failCheck(`${shown} (${hash}:${digest[hash]}) is not an artifact or image of the release.`);
    if (!unknown.isFile)
        return withoutSha256(shown);
    return new cannot_check/* CannotCheck */.k('verify the release', {
        found: `${shown} has no SHA-256, and its ${hash} could not be compared: ${[...unknown.names].join(', ')} was not provided.`,
        next: 'Download all artifacts of the release, or its tarball.',
    });
}
async function expectedSubjects(subjects, { files, images }, digestsOf) {
    const expected = new Map();
    const add = (sha256, name, isFile, digests = {}) => {
        const known = expected.get(sha256) ?? { names: new Set(), isFile, digests: { ...digests, sha256 } };
        expected.set(sha256, { ...known, names: known.names.add(name), isFile: known.isFile && isFile });
    };
    const artifacts = files.filter(({ path }) => isArtifact(path));
    const others = hashNames.filter(hash => hash !== 'sha256' && subjects.some(one => Object.hasOwn(one.digest, hash)));
    const paths = artifacts.map(({ path }) => path);
    const taken = others.length === 0 ? new Map() : await digestsOf(paths, others);
    for (const { path, sha256 } of artifacts)
        add(sha256, external_node_path_.posix.basename(path), true, taken.get(path));
    for (const { digest, repository, platforms } of images)
        for (const one of [digest, ...platforms.map(platform => platform.digest)])
            add(one.slice('sha256:'.length), repository, false);
    return [...expected.values()];
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/check-provenance.js










const provenancePath = provenance.files.bundles.path;
/** Maximum number of bundles. Each job of a build matrix writes one. */
const mostBundles = 1000;
/** Checks the provenance of the release. If it passes, a second check says which SLSA Build level it shows. */
async function checkProvenance(manifest, read, verifier, digests, builders) {
    const { provenance: facts, ...result } = await report_check('provenance', async () => {
        // If it must be there, the check of the files says that it is missing.
        const bytes = isListed(manifest, provenancePath) ? await read(provenancePath) : undefined;
        return checkBundles(manifest, bytes, { verifier, digests, builders });
    });
    return [withFileName(provenancePath, result), ...(facts ? [levelCheck(facts)] : [])];
}
/** Nothing is wrong with a low level: who needs a higher one says so in a policy. */
function levelCheck(provenance) {
    const { level } = provenance;
    const isOpen = level.level === 0 || level.possible !== undefined || level.operator !== undefined;
    return { name: 'SLSA level', status: isOpen ? 'absent' : 'pass', detail: levelText(level), provenance };
}
/**
 * Every bundle must have a valid signature and be SLSA provenance of this commit. Together, their subjects must be the artifacts
 * and images of the release: all of them and nothing else.
 */
async function checkBundles(manifest, bytes, { verifier, digests, builders }) {
    const factsOf = (provenance) => provenanceFacts(provenance, manifest.source.tag, builders);
    if (!isListed(manifest, provenancePath))
        return { status: 'absent', detail: 'The release has no provenance.', provenance: factsOf([]) };
    if (!bytes)
        return { status: 'absent', detail: `${provenancePath} was not provided.` };
    const all = bundleLines(bytes.toString()).map(line => verifier.verifyStatement(line));
    for (const one of all) {
        requireOrigin(one, manifest);
        checkStatement(one.statement, manifest);
    }
    await checkSubjects(all.flatMap(({ statement }) => statement.subject), manifest, digests);
    const facts = factsOf(all.map(({ statement: { predicate }, ...one }) => ({ ...one, predicate })));
    const [verified] = all;
    return {
        detail: check_provenance_describe(manifest),
        provenance: facts,
        ...(verified ? { verified: verified } : {}),
    };
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
    return (0,lib_json/* listAt */.gT)(predicate, 'buildDefinition', 'resolvedDependencies').flatMap(dependency => {
        const commit = (0,lib_json/* textAt */.$6)(dependency, 'digest', 'gitCommit');
        return commit === undefined ? [] : [{ uri: (0,lib_json/* textAt */.$6)(dependency, 'uri') ?? '', commit }];
    });
}
function check_provenance_describe({ files, images }) {
    const artifacts = files.filter(({ path }) => isArtifact(path)).length;
    return `SLSA provenance v1 covers ${format_count(artifacts, 'artifact')} and ${format_count(images.length, 'image')}.`;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/signatures-held.js









/** The signatures that were provided: those of the evidence, and those of the release as a whole. What cannot be read is left out. */
async function signaturesHeld(place, wanted) {
    const evidence = wanted.evidence ? await ofEvidence(place) : [];
    return [...evidence, ...(wanted.whole ? await ofWhole(place) : [])];
}
async function ofEvidence({ manifest, read, models }) {
    const images = manifest.images.map(({ name }) => imageSignature.files.bundle.pathOf(name));
    const paths = [provenance.files.bundles.path, ...images].filter(path => isListed(manifest, path));
    const found = await Promise.all(paths.map(async (path) => statementsIn(path, await read(path))));
    return [...found, ...models.map(ofModel)].flat();
}
function ofModel({ signaturePath, provided }) {
    if (provided === undefined)
        return [];
    return readable(() => [ofStatement(signaturePath, provided.signature.toString('utf8'))]);
}
async function ofWhole({ manifest, read, source }) {
    const bundle = `${release_names_tarballName(manifest.source.tag)}.sigstore.json`;
    const beside = (name) => (0,read_limited/* readIfThere */.qC)((0,external_node_path_.join)(source.beside, name), lib_limits/* limits */.F.evidence, 'inside');
    const gpg = (await findSignatures(source, manifest)).map(async ({ name, signature }) => {
        const content = await (0,read_limited/* readIfThere */.qC)(signature, lib_limits/* limits */.F.evidence, 'inside');
        return content === undefined ? [] : [heldGpg(name, content)];
    });
    return [
        ...ofFile(manifestBundleName, await read(manifestBundleName)),
        ...ofFile(bundle, await beside(bundle)),
        ...statementsIn(summaryName, await beside(summaryName)),
        ...(await Promise.all(gpg)).flat(),
    ];
}
function heldGpg(name, bytes) {
    return { name, sha256: (0,lib_digest/* sha256 */.sc)(bytes), content: { of: 'openpgp', bytes } };
}
function ofFile(name, bytes) {
    if (bytes === undefined)
        return [];
    return readable(() => [{ name, sha256: signatureDigest(bytes), content: { of: 'file', bytes } }]);
}
function statementsIn(name, content) {
    if (content === undefined)
        return [];
    return readable(() => bundleLines(content.toString('utf8')).map(bundle => ofStatement(name, bundle)));
}
function ofStatement(name, bundle) {
    return { name, sha256: signatureDigest(bundle), content: { of: 'statement', bytes: Buffer.from(bundle) } };
}
/** What is damaged fails the check of the signature itself. */
function readable(read) {
    try {
        return read();
    }
    catch (error) {
        if (error instanceof lib_problem/* Problem */.A)
            return [];
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/check-events.js










const check_events_path = signingEvents.files.document.path;
/**
 * Compares the records of signatures with the signatures that the release has, those beside it as well. A record of something else says
 * nothing of the release, and is named. One that contradicts its signature fails. None for a release without records.
 */
async function checkEvents(asked) {
    const { manifest, source } = asked;
    const inside = isListed(manifest, check_events_path);
    const last = source.kind === 'asset' ? undefined : await (0,read_limited/* readIfThere */.qC)((0,external_node_path_.join)(source.beside, lastEventsName), lib_limits/* limits */.F.document);
    if (!inside && last === undefined)
        return [];
    return [withFileName(check_events_path, await report_check('signing events', () => checkAll(asked, inside, last)))];
}
async function checkAll(asked, inside, last) {
    const own = inside ? await asked.read(check_events_path) : undefined;
    if (inside && own === undefined && last === undefined)
        return { status: 'absent', detail: 'The records are only in the release tarball, which was not provided.' };
    const events = [
        ...(own === undefined ? [] : parseEvents(own.toString('utf8'), check_events_path)),
        ...(last === undefined ? [] : parseEvents(last.toString('utf8'), lastEventsName)),
    ];
    const held = await signaturesHeld(asked, { evidence: own !== undefined, whole: last !== undefined });
    const compared = await requireAgreement(events, held, asked);
    const others = events.filter(event => !isAbout(event, held, asked));
    const recorded = new Set(events.map(({ signature }) => signature.sha256));
    const unrecorded = held.filter(({ sha256 }) => !recorded.has(sha256)).map(({ name }) => name);
    const all = `${format_count(events.length, 'signature')} ${events.length === 1 ? 'is' : 'are'} recorded`;
    const same = compared === events.length ? 'each' : compared === 0 ? 'none' : `${compared} of them`;
    const detail = [
        `${all}; ${same} ${compared > 1 && compared < events.length ? 'were' : 'was'} compared with the signature itself.`,
        ...check_events_named('Not about anything in this release', others.map(event => eventText(event).what)),
        ...check_events_named('No record of', unrecorded),
    ];
    return { detail: detail.join(' ') };
}
/** The first three, and how many there are besides. */
function check_events_named(what, names) {
    if (names.length === 0)
        return [];
    const more = names.length > 3 ? ` and ${names.length - 3} more` : '';
    return [`${what}: ${names.slice(0, 3).join(', ')}${more}.`];
}
/** Also of a model, if one of the release was not provided: what its signature names is only in that. */
function isAbout({ kind, signature, subjects }, held, asked) {
    const { manifest, wholes, models } = asked;
    if (held.some(({ sha256 }) => sha256 === signature.sha256))
        return true;
    if (kind === 'model' && models.some(({ provided }) => provided === undefined))
        return true;
    const digests = new Set([
        ...manifest.files.map(({ sha256 }) => sha256),
        ...manifest.images.flatMap(({ digest, platforms }) => [digest, ...platforms.map(one => one.digest)]).map(hexOf),
        ...wholes.map(({ sha256 }) => sha256),
    ]);
    return subjects.some(({ digest }) => digest.sha256 !== undefined && digests.has(digest.sha256));
}
function hexOf(digest) {
    return digest.slice('sha256:'.length);
}
/** How many records were compared with their signatures: those that are here, and whose signer is known. */
async function requireAgreement(events, held, asked) {
    let compared = 0;
    for (const event of events) {
        const signature = held.find(({ sha256 }) => sha256 === event.signature.sha256);
        const found = signature && (await contradictionIn(event, signature, asked));
        if (found === undefined)
            continue;
        if (found.wrong !== undefined)
            failCheck(`the record of ${eventText(event).what} has another ${JSON.stringify(found.wrong)} than its signature.`);
        compared++;
    }
    return compared;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/check-files.js







/** Number of files that are open at the same time. Each thread reads one, and knows its next ones. */
const atOnce = 32;
/**
 * Compares every file of the release with the manifest, in each source, and reports files that do not belong to the release. The
 * manifest cannot list some files: for these, it compares the other sources with the first.
 */
async function checkFiles(manifest, sources) {
    const [first] = sources;
    if (!first)
        return [];
    if (first.kind === 'asset')
        return checkAsset(manifest, first);
    const own = await Promise.all(unlisted
        .filter(path => first.names.includes(path))
        .map(async (path) => ({ path, asset: path, ...(await first.measure(path, size => size <= evidenceLimit)) })));
    const tooLarge = own
        .filter(({ size }) => size > evidenceLimit)
        .map(({ path, size }) => ({
        path,
        ...fails('different', `It has ${size} bytes, more than the ${evidenceLimit} accepted.`),
    }));
    const expected = [...own.filter(({ size }) => size <= evidenceLimit), ...manifest.files];
    const missing = unlisted
        .filter(path => !first.names.includes(path))
        .map(path => ({ path, ...fails('missing', 'It is missing.') }));
    const checked = await pool_pool(expected, atOnce, file => checkFile(file, sources));
    const extra = sources.flatMap(source => extraFiles(manifest, expected, source));
    return [...missing, ...tooLarge, ...checked, ...extra].sort((a, b) => (0,lib_files/* byBytes */.bg)(a.path, b.path));
}
/** Checks one asset by itself. Nothing is said of the other files of the release. */
async function checkAsset(manifest, source) {
    const name = (0,external_node_path_.basename)(source.path);
    const known = [...unlisted.map(path => ({ path, asset: path })), ...manifest.files];
    const file = known.find(({ asset }) => asset === name);
    if (file !== undefined && 'sha256' in file)
        return [await checkFile(file, [source])];
    if (file !== undefined)
        return [{ path: file.path, status: 'pass' }];
    // A file of another size has other content.
    const { sha256 } = await source.measure(name, size => manifest.files.some(one => one.size === size));
    const same = manifest.files.find(one => one.sha256 === sha256);
    const detail = same === undefined
        ? 'It is not part of the release.'
        : `The release has this content under the name ${JSON.stringify(same.asset ?? same.path)}. Give the file that name.`;
    return [{ path: name, ...fails('extra', detail) }];
}
/** Summarises all files as one check, which names the first three that are wrong. */
function summarize(files, manifest) {
    const bad = files.filter(({ status }) => status === 'fail');
    const wrong = bad.length > 0 ? bad : files.filter(({ status }) => status === 'error');
    const absent = files.filter(({ status }) => status === 'absent').length;
    const elsewhere = absent > 0 ? ` Not checked: ${format_count(absent, 'file')} that only the release tarball has.` : '';
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
        detail: 'It is only in the release tarball, which was not read.',
    };
    return { path, size, sha256, ...best };
}
/** If the system refuses to read a file, the file is neither wrong nor known to be right. */
function check_files_unreadable(error) {
    return { status: 'error', detail: `It could not be read (${(0,lib_problem/* messageOf */.b)(error)}).` };
}
async function compare(file, source) {
    const name = nameIn(source, file);
    if (name === undefined)
        return { status: 'absent' };
    const where = source.kind === 'tarball' ? ' in the tarball' : '';
    if (!source.has(name))
        return fails('missing', `It is missing${where}.`);
    const { size, sha256 } = await source.measure(name, found => found === file.size);
    if (size !== file.size)
        return fails('different', `It has ${size} bytes${where}, not ${file.size}.`);
    if (sha256 !== file.sha256)
        return fails('different', `Its SHA-256 is ${sha256}${where}, not ${file.sha256}.`);
    return { status: 'pass' };
}
function fails(problem, detail) {
    return { status: 'fail', problem, detail };
}
function extraFiles(manifest, expected, source) {
    const known = new Set([
        ...expected.map(file => nameIn(source, file)),
        ...unlisted,
        ...(source.kind === 'assets' ? [...besides(manifest), ...check_gpg_gpgSignatures(source)] : []),
    ]);
    const names = source.names.filter(name => !known.has(name));
    return names.map(path => ({ path, ...fails('extra', extraDetail(path, manifest, source)) }));
}
function extraDetail(path, { source: { tag } }, { kind }) {
    const tarball = release_names_tarballName(tag);
    if (kind === 'tarball')
        return 'It is in the tarball, and is not part of the release.';
    if (`${path}.gz` === tarball)
        return `It is ${tarball}, unzipped, as Safari does with downloads. Take it out of the folder, and download ${tarball} again.`;
    return 'It is not part of the release. Take it out of the folder.';
}
function besides({ source }) {
    const tarball = release_names_tarballName(source.tag);
    return [tarball, `${tarball}.sig`, `${tarball}.sigstore.json`, summaryName, lastEventsName];
}

;// CONCATENATED MODULE: ./packages/evidence/lib/build/proof-of.js

/** What a document says of an artifact, by its path and its SHA-256 in lower-case hex. Undefined if it is about other bytes. */
function proofOfArtifact(document, { path, sha256 }) {
    const entry = document?.artifacts.find(one => one.path === path && one.sha256 === sha256);
    return entry && provenOf(entry);
}
/**
 * The same for an image, by its digest (`sha256:…`). Two builds from one workspace prove nothing of a rebuild of the tag: what earlier
 * steps of the job had made is in no commit.
 */
function proofOfImage(document, digest) {
    const image = document?.image;
    if (image?.digest !== digest)
        return undefined;
    return provenOf(image.proof === 'bytes' && isFromWorkspace(image) ? { ...image, proof: 'unverified' } : image);
}
function provenOf({ proof, causes = [] }) {
    return { reproducible: proof, ...(causes.length === 0 ? {} : { causes: causes.map(causeText) }) };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/check-build.js






const { project, archives, image: check_build_image } = build.files;
/**
 * One check for the artifacts and one for each image, if the manifest says that a rebuild gives the same bytes. Then the record of the
 * build in the release must say that a second build gave them.
 */
async function checkBuild(manifest, read) {
    const artifacts = manifest.files
        .filter(({ path }) => isArtifact(path))
        .map(file => ({
        what: file.path,
        reproducible: file.reproducible,
        proven: (document) => proofOfArtifact(document, file),
    }));
    const checks = [
        checkClaims('build', [project.path, archives.path], artifacts),
        ...manifest.images.map(one => checkClaims(`build of image ${one.name}`, [check_build_image.pathOf(one.name)], [claimOf(one)])),
    ];
    const done = await Promise.all(checks.map(one => one(manifest, read)));
    return done.flatMap(one => one ?? []);
}
function claimOf({ repository, digest, reproducible = 'unverified' }) {
    return { what: repository, reproducible, proven: document => proofOfImage(document, digest) };
}
/** The first of `paths` is the one that a release needs; the others may prove some of the claims. */
function checkClaims(name, paths, claims) {
    return async (manifest, read) => {
        const proven = claims.filter(({ reproducible }) => reproducible === 'bytes' || reproducible === 'payload');
        if (proven.length === 0)
            return undefined;
        const listed = paths.filter(path => isListed(manifest, path));
        return withFileName(listed[0] ?? paths[0], await report_check(name, () => requireProven(listed, proven, read)));
    };
}
async function requireProven(paths, claims, read) {
    if (paths.length === 0)
        failCheck('the manifest says that a rebuild gives the same bytes, and nothing in the release says so.', askPublisher);
    const documents = [];
    for (const path of paths) {
        const text = await read(path);
        if (text === undefined)
            return {
                status: 'absent',
                detail: 'The record of the build is only in the release tarball, which was not provided.',
            };
        documents.push(parseBuild(text.toString('utf8'), path));
    }
    const wrong = claims.find(({ proven }) => !documents.some(document => proven(document)?.reproducible === 'bytes'));
    if (wrong !== undefined)
        failCheck(`the manifest says that a rebuild gives the same bytes for ${JSON.stringify(wrong.what)}, which this record does not say.`, askPublisher);
    const which = claims.map(({ what }) => what.replace(/^artifacts\//, '')).join(', ');
    return { detail: `The signed record says that a second build gave the same bytes for ${which}.` };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/check-kinds.js




/** For kinds of which only the digests of their files are checked, which check-files.ts does. */
const byDigest = async () => [];
/** For kinds that verify.ts checks separately: before it trusts anything else, or after it has read the whole release. */
const apart = async () => [];
/** How each kind is verified. The compiler requires a line for each new kind. */
const checks = {
    artifacts: byDigest,
    build: checkBuild,
    sbom: byDigest,
    vulnerabilities: byDigest,
    sarif: byDigest,
    tools: byDigest,
    licences: byDigest,
    'test-results': byDigest,
    'test-statement': byDigest,
    coverage: byDigest,
    hardening: byDigest,
    policy: apart,
    provenance: checkProvenance,
    'image-signature': checkImages,
    'signing-events': apart,
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

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/check-manifest.js











/**
 * Checks the manifest. Trusts nothing in it before its signature is verified. `manifest` is undefined if a check did not pass; then
 * nothing else in the release can be checked.
 */
async function check_manifest_checkManifest(source, { verifier, trust, meant }) {
    let bytes = new Uint8Array();
    let verified;
    const signed = await report_check('manifest signature', async () => {
        const [found, bundle] = [await source.read(release_names_manifestName), await source.read(manifestBundleName)];
        if (found === undefined && bundle === undefined)
            throw noRelease(source);
        if (bundle === undefined)
            return failCheck(`${manifestBundleName} is missing.`);
        bytes = found ?? failCheck(`${release_names_manifestName} is missing.`);
        verified = verifier.verifyBlob(bytes, bundle);
        return { detail: `${release_names_manifestName} is signed.`, verified };
    });
    if (signed.status !== 'pass')
        return { checks: [withFileName(manifestBundleName, signed)] };
    let manifest;
    const parsed = await report_check('manifest', () => {
        const read = readManifest(bytes);
        if (verified !== undefined)
            requireOrigin(verified, read);
        if (verified !== undefined)
            requireRepository(verified, read, trust);
        requireWanted(source, read, meant);
        manifest = read;
        return { detail: listed(read) };
    });
    return { checks: [signed, withFileName(release_names_manifestName, parsed)], ...(manifest ? { manifest } : {}) };
}
/** Reads a manifest that somebody vouches for. Throws a Problem. */
function readManifest(bytes) {
    if (!(0,external_node_buffer_.isUtf8)(bytes))
        failCheck('it is not valid UTF-8.');
    const text = Buffer.from(bytes).toString();
    requireKnownForm(text);
    return parseManifest(text);
}
/** Refuses a release other than the one that is meant, and one under the name of another. */
function requireWanted(source, manifest, meant) {
    requireMeant(manifest, meant);
    requireName(source, manifest);
}
/** What a manifest lists, as a sentence. */
function listed({ files, images }) {
    return `${release_names_manifestName} lists ${format_count(files.length, 'file')} and ${format_count(images.length, 'image')}.`;
}
/** Releases of other tools may be signed in another way, so nothing refutes them. */
function noRelease(source) {
    const names = source.kind === 'tarball' ? [] : source.names;
    const tarball = names.find(isTarballName);
    const bundle = names.find(name => name.endsWith('.sigstore.json') || name.endsWith('.intoto.jsonl'));
    const next = [
        tarball === undefined
            ? `Download the whole release, with ${release_names_manifestName} and ${manifestBundleName}. If another tool made it, download the signature of each file too.`
            : `Give the path of ${tarball} instead, or download ${release_names_manifestName} and ${manifestBundleName} too.`,
        bundle === undefined ? '' : ` To verify one file by its own bundle (${bundle}), use release-tools verify-blob.`,
    ];
    return new cannot_check/* CannotCheck */.k('verify the release', {
        found: `there is no ${release_names_manifestName} and no signature of one, so this is not a release that release-tools made, or not all of it.`,
        next: next.join(''),
    });
}
/** The manifest of a later version is signed, and says what this version cannot read. */
function requireKnownForm(text) {
    const [, form] = /^schema: "?(https:\/\/\S+\/docs\/schema\/manifest\.v\d+\.json)"?$/m.exec(text) ?? [];
    if (form === undefined || form === manifestSchema)
        return;
    throw new cannot_check/* CannotCheck */.k('verify the release', {
        found: `it has the form ${form}, which this version of release-tools does not know.`,
        next: 'Update release-tools.',
    });
}
const otherRelease = (meant, option) => `This is not the release that you mean. Download ${meant}, or give ${option} if you mean this one.`;
/** Refuses a release of a tag other than the one that is meant. */
function check_manifest_requireTag({ source }, { tag }) {
    if (tag === undefined || source.tag === tag)
        return;
    failCheck(`it is of release ${source.tag}, not of ${tag}.`, otherRelease(tag, `--tag ${source.tag}`));
}
function requireMeant({ source, project }, { tag, version }) {
    check_manifest_requireTag({ source }, { ...(tag === undefined ? {} : { tag }) });
    if (version !== undefined && !version_sameVersion(project.version, version))
        failCheck(`it is of version ${project.version}, not of ${version}.`, otherRelease(version, `--release-version ${project.version}`));
}
/** An older release that was renamed would pass for a newer one. */
function requireName({ kind, path }, { source }) {
    if (kind === 'file' || !contradicts(path, source.tag))
        return;
    failCheck(`it is of release ${source.tag}, which the name ${JSON.stringify((0,external_node_path_.basename)((0,external_node_path_.resolve)(path)))} contradicts.`, `Do not use it under this name. Download the release that you mean, or rename it if you mean ${source.tag}.`);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/models/model-bundle.js




/** Predicate type of version 0.2.0, whose signatures are over text that no other program makes. */
const oldest = 'https://model_signing/Digests/v0.1';
/**
 * Reads the signature of a model, as model_signing writes it since 0.3.1, and without its small differences from a Sigstore bundle:
 * https://github.com/ossf/model-signing-spec/blob/main/spec/v1.0.md §11. Throws CannotCheck for version 0.2.0 and for a certificate of
 * an authority other than Sigstore, and another Problem for what is damaged.
 */
function parseModelBundle(content) {
    const { bundle, chain } = model_bundle_parseAnyModelBundle(content);
    if (chain === undefined)
        return bundle;
    throw (0,cannot_check/* cannotCheck */.u)('it was made with a certificate of an authority of its own (model_signing sign certificate).', 'Give the certificate of that authority to release-tools verify-model as --certificate-authority.');
}
/**
 * The same with certificates of other authorities: `chain` has them as DER, the signer's first. It is undefined for a signature by a key or by
 * Sigstore. The bundle then is one by a key, which whoever checks the chain knows.
 */
function model_bundle_parseAnyModelBundle(content) {
    const value = parseStrictJson(content, 'the signature of the model');
    refuseOldest(value);
    const { verificationMaterial: material, dsseEnvelope: envelope } = (0,lib_shape/* isObject */.Gv)(value) ? value : {};
    if (!(0,lib_shape/* isObject */.Gv)(value) || !(0,lib_shape/* isObject */.Gv)(material) || !(0,lib_shape/* isObject */.Gv)(envelope))
        return { bundle: parseBundle(value) };
    const { x509CertificateChain, ...others } = material;
    const certificates = x509CertificateChain ?? undefined;
    // Two kinds of signers are refused there, as in any bundle.
    if (certificates !== undefined && (0,lib_shape/* isObject */.Gv)(others.publicKey))
        return { bundle: parseBundle(value) };
    const own = certificates === undefined ? ownKey(material) : { publicKey: { hint: '' } };
    const bundle = parseBundle({
        ...value,
        verificationMaterial: { tlogEntries: [], ...others, ...own },
        dsseEnvelope: { ...envelope, ...ownSignatures(envelope) },
    });
    return certificates === undefined ? { bundle } : { bundle, chain: chainOf(certificates) };
}
/** True for a signature of a model, of any version: so it says itself, and nothing of it is verified. */
function isModelSignature(content) {
    try {
        const bundle = parseStrictJson(content, 'the signature');
        const payload = Buffer.from((0,lib_json/* textAt */.$6)(bundle, 'dsseEnvelope', 'payload') ?? '', 'base64');
        const type = (0,lib_json/* textAt */.$6)(parseStrictJson(payload, 'the statement'), 'predicateType');
        return type?.startsWith(modelTypes) === true;
    }
    catch (error) {
        if (error instanceof lib_problem/* Problem */.A)
            return false;
        throw error;
    }
}
function chainOf(certificates) {
    return (0,lib_json/* listAt */.gT)(certificates, 'certificates').map(one => Buffer.from((0,lib_json/* textAt */.$6)(one, 'rawBytes') ?? '', 'base64'));
}
/** Before 1.1.0, the key itself stands there. Whose signature counts is decided by the reader's key, so it says nothing. */
function ownKey({ publicKey }) {
    return (0,lib_shape/* isObject */.Gv)(publicKey) ? { publicKey: { hint: (0,lib_json/* textAt */.$6)(publicKey, 'hint') ?? '' } } : {};
}
function ownSignatures({ signatures }) {
    if (!Array.isArray(signatures))
        return {};
    return { signatures: signatures.map(one => ((0,lib_json.at)(one, 'keyid') === null ? { ...one, keyid: '' } : one)) };
}
/** Nothing is believed of the payload here: it only says which program wrote it. */
function refuseOldest(value) {
    const payload = Buffer.from((0,lib_json/* textAt */.$6)(value, 'dsseEnvelope', 'payload') ?? '', 'base64').toString();
    if (!payload.includes(oldest))
        return;
    throw (0,cannot_check/* cannotCheck */.u)('it is a signature of model_signing 0.2.0, which release-tools does not read.', 'Ask the publisher for a signature by model_signing 1.1.0 or later, or use model_signing.');
}

;// CONCATENATED MODULE: ./packages/evidence/lib/models/open-model-signature.js






/** Who signed, and what. Throws a Problem if nobody who is trusted signed, and CannotCheck if that cannot be found out. */
function open_model_signature_openModelSignature(content, verifier) {
    return opened(parseModelBundle(content), verifier);
}
/** The same, also by a certificate that one of `authorities` issued and that is valid at `now`. The signer is then the key of that. */
function open_model_signature_openCertifiedModel(content, verifier, authorities, now) {
    const { bundle, chain } = parseAnyModelBundle(content);
    if (chain === undefined)
        return opened(bundle, verifier);
    const { publicKey } = requireIssued(chain, authorities, now);
    const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    return opened(bundle, new SignatureVerifier({ signers: [{ kind: 'key', publicKey: pem }] }));
}
function opened(bundle, verifier) {
    const { statement, ...verified } = verifier.verifyStatement(bundle);
    const logEntries = bundle.verificationMaterial.tlogEntries.length;
    return { verified, statement, manifest: readModelManifest(statement), logEntries };
}
/** What a signature says of a model, whoever made it: nothing of it is verified. For files that are compared with it. */
function claimedModel(content) {
    const { bundle } = model_bundle_parseAnyModelBundle(content);
    if (bundle.content.$case !== 'dsseEnvelope')
        throw notVerified('it is the signature of a file, and not that of a model.');
    const { payloadType, payload } = bundle.content.dsseEnvelope;
    return readModelManifest(parseStatement(payloadType, payload));
}

;// CONCATENATED MODULE: ./packages/evidence/lib/models/verify-model.js








/** The name that model_signing gives a signature. */
const modelSignatureName = 'model.sig';
/** Where the signature of a model is looked for: in its directory, or beside it (`NAME.sig`). */
function modelSignaturePlaces(directory) {
    // `.` and `..` do not say how the directory is called.
    const named = ['.', '..'].includes(basename(directory)) ? resolve(directory) : directory;
    return { inside: join(directory, modelSignatureName), beside: join(dirname(named), `${basename(named)}.sig`) };
}
/** Path of the signature of the model in a directory; undefined if it has none. */
async function foundModelSignature(directory) {
    const { inside, beside } = modelSignaturePlaces(directory);
    for (const place of [inside, beside])
        if ((await fileSize(place)) !== undefined)
            return place;
    return undefined;
}
/** True for a directory with the signature of a model that is not a release. */
async function isModelDirectory(path) {
    if ((await fileSize(join(path, manifestName))) !== undefined)
        return false;
    return (await foundModelSignature(path)) !== undefined;
}
/**
 * Verifies a model, a directory or a file alone, offline: who signed, and every file: changed, missing, or not signed. The signature is in the
 * format of OpenSSF model signing, or one of the list of its files. Throws a Problem only if `trust` is unusable.
 */
async function verifyModel(path, trust, options = {}) {
    const { signature = join(path, modelSignatureName), fileList, onProgress, ...others } = options;
    const verifier = new SignatureVerifier(trust);
    let opened;
    const signed = await check('model signature', async () => {
        const content = await readLimited(signature, limits.evidence, 'any');
        opened = fileList === undefined ? openSigned(content, verifier, others) : await openListed(content, fileList, trust);
        const { name, verified } = opened.model;
        const files = count(opened.manifest.files.size, 'file');
        return { detail: `The model was signed as ${JSON.stringify(name)}, with ${files}.`, verified };
    });
    if (opened === undefined)
        return { result: resultOf({ checks: [signed], files: [] }), checks: [signed], files: [] };
    const { manifest, model } = opened;
    const outside = [signature, ...(fileList === undefined ? [] : [fileList])];
    const { checks, files } = await checkModelFiles(path, manifest, outside, onProgress);
    const all = [signed, ...checks];
    return { result: resultOf({ checks: all, files }), checks: all, files, model };
}
function openSigned(content, verifier, { authorities, now = new Date() }) {
    const { verified, statement, manifest } = authorities === undefined
        ? openModelSignature(content, verifier)
        : openCertifiedModel(content, verifier, authorities, now);
    const { sha256: digest = '' } = statement.subject[0]?.digest ?? {};
    const model = { name: manifest.name, sha256: digest, verified, statement, signature: sha256(content) };
    return { manifest, model };
}
async function openListed(content, fileList, trust) {
    const list = { name: basename(fileList), content: await readLimited(fileList, limits.evidence, 'any') };
    const { verified, manifest, sha256: digest } = await openFileList(list, content, trust);
    return { manifest, model: { name: manifest.name, sha256: digest, verified, signature: sha256(content) } };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/models/packed-model.js




/**
 * Compares an archive (.tar.gz) of a model with what is signed of it, and unpacks nothing. All files of the model are in one directory. Returns what is
 * different, one sentence for each file, in the order of their names. Throws CannotCheck for an archive that is not read, as with links or names
 * as GNU tar writes them if they are long, and another Problem for one that is damaged.
 */
async function differencesOfPacked(packed, signed) {
    try {
        return await packed_model_differences(packed, signed);
    }
    catch (error) {
        if (!(error instanceof tar_header/* UnreadTar */.tq))
            throw error;
        throw (0,cannot_check/* cannotCheck */.u)(`the archive of the model is not read: ${error.found}`, 'Unpack it, and give its directory and the signature to release-tools verify-model.', error);
    }
}
async function packed_model_differences(packed, signed) {
    const missing = new Set(signed.files.keys());
    const wrong = new Map();
    let prefix;
    for await (const entry of (0,tar_reader/* readArchive */.bL)(packed)) {
        prefix ??= entry.path.slice(0, entry.path.indexOf('/') + 1);
        if (prefix === '' || !entry.path.startsWith(prefix))
            throw (0,tar_header/* unreadTar */.H7)('its files are not in one directory.');
        const path = entry.path.slice(prefix.length);
        const parts = signed.files.get(path);
        missing.delete(path);
        if (parts === undefined && path !== modelSignatureName)
            wrong.set(path, 'is not signed.');
        if (parts !== undefined && !(await isSigned(entry, parts, signed.hash)))
            wrong.set(path, 'is not as it was signed.');
    }
    for (const path of missing)
        wrong.set(path, 'is missing.');
    return [...wrong].sort(([a], [b]) => (0,lib_files/* byBytes */.bg)(a, b)).map(([path, what]) => `${JSON.stringify(path)} ${what}`);
}
/** True if the content has the digests of all its parts, which follow one another. The whole file is one part. */
async function isSigned({ size, body }, parts, hash) {
    const ends = parts.map(({ range }) => range?.end ?? size);
    if (ends.at(-1) !== size)
        return false;
    const states = parts.map(() => (0,external_node_crypto_.createHash)(hash));
    let [at, part] = [0, 0];
    for await (const chunk of body)
        for (let from = 0; from < chunk.length;) {
            const end = ends[part] ?? size;
            const taken = chunk.subarray(from, from + end - at);
            states[part]?.update(taken);
            from += taken.length;
            at += taken.length;
            if (at === end)
                part++;
        }
    return parts.every(({ digest }, index) => states[index]?.digest('hex') === digest);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/check-models.js






/**
 * One check for each signed model among the artifacts (`NAME.tar.gz` with `NAME.sig`): every file in it must be as it was signed, and nothing else may
 * be there. Who signed counts if the reader named them. Somebody else may have: a model is often made by others than its release, whose
 * manifest has its digest in any case.
 */
async function checkModels(models, manifest, verifier) {
    const rows = [];
    for (const { name, archive, provided } of models) {
        if (provided === undefined)
            continue;
        const row = await report_check(`model ${name}`, () => checkModel(archive, { ...provided, manifest, verifier }));
        rows.push(withFileName(archive.path, row));
    }
    return rows;
}
async function checkModel(archive, whole) {
    const { signature, source, manifest, verifier } = whole;
    const signed = check_models_readable(() => claimedModel(signature));
    if ('found' in signed)
        return check_models_notCounted(signed.found);
    const files = await requireSame(source.stream(nameIn(source, archive) ?? ''), signed.value);
    const opened = check_models_readable(() => {
        const { verified } = open_model_signature_openModelSignature(signature, verifier);
        requireOrigin(verified, manifest);
        return verified;
    });
    if ('found' in opened)
        return check_models_notCounted(`${opened.found} If you trust its signer, name it too.`);
    return { detail: `The model is signed, with ${files}.`, verified: opened.value };
}
async function requireSame(packed, signed) {
    const wrong = await differencesOfPacked(packed, signed);
    if (wrong.length === 0)
        return format_count(signed.files.size, 'file');
    const more = wrong.length > 3 ? [`And ${wrong.length - 3} more.`] : [];
    failCheck(`it is not the model that was signed: ${[...wrong.slice(0, 3), ...more].join(' ')}`, askPublisher);
}
/** What a signature says, or why that is not known. */
function check_models_readable(read) {
    try {
        return { value: read() };
    }
    catch (error) {
        if (error instanceof lib_problem/* Problem */.A)
            return { found: error.found };
        throw error;
    }
}
function check_models_notCounted(found) {
    return { status: 'absent', detail: `The signature of the model does not count: ${found}` };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/in-toto/rebuild.js




/** docs/buildtypes/rebuild-v1.md explains it. */
const rebuildType = 'https://github.com/org/release-tools/blob/v1/docs/buildtypes/rebuild-v1.md';
/**
 * What a rebuild says of a released file. `identical`: the same bytes. `payload`: what is signed is the same. `content`: the same
 * content in another container. `differs`: another content. `declared`: it differs as the release says that it does. `unknown`: not
 * rebuilt, or not compared.
 */
const rebuildResults = ['identical', 'payload', 'content', 'differs', 'declared', 'unknown'];
const rebuild_hex = (0,lib_shape/* matching */.wC)(/^[0-9a-f]{64}$/, '64 lower-case hexadecimal digits');
/** Of one text, in characters. */
const rebuild_longest = 4000;
const rebuild_line = (0,lib_shape/* matching */.wC)(new RegExp(`^[^\\p{Cc}\\p{Cs}]{0,${rebuild_longest}}$`, 'u'), 'one line of text');
const difference = (0,lib_shape/* object */.Ik)({ member: (0,lib_shape/* optional */.lq)(rebuild_line), field: rebuild_line, old: rebuild_line, new: rebuild_line, cause: (0,lib_shape/* optional */.lq)(rebuild_line) });
const rebuild_file = (0,lib_shape/* object */.Ik)({
    path: rebuild_line,
    sha256: rebuild_hex,
    reproducible: (0,lib_shape/* oneOf */.yL)(...reproducibleValues),
    result: (0,lib_shape/* oneOf */.yL)(...rebuildResults),
    rebuilt: (0,lib_shape/* optional */.lq)(rebuild_hex),
    reason: (0,lib_shape/* optional */.lq)(rebuild_line),
    differences: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(difference, 100)),
});
const predicate = (0,lib_shape/* object */.Ik)({
    release: (0,lib_shape/* object */.Ik)({ project: rebuild_line, version: rebuild_line, repository: rebuild_line, tag: rebuild_line, commit: rebuild_line, manifestSha256: rebuild_hex }),
    rebuilder: (0,lib_shape/* object */.Ik)({
        program: (0,lib_shape/* object */.Ik)({ name: rebuild_line, version: rebuild_line }),
        platform: rebuild_line,
        tools: (0,lib_shape/* list */.p_)((0,lib_shape/* object */.Ik)({ name: rebuild_line, version: rebuild_line, sha256: (0,lib_shape/* optional */.lq)(rebuild_hex) }), 10_000),
        differences: (0,lib_shape/* list */.p_)(difference, 10_000),
    }),
    result: (0,lib_shape/* oneOf */.yL)('reproduced', 'different', 'unknown'),
    problems: (0,lib_shape/* list */.p_)(rebuild_line, 100),
    files: (0,lib_shape/* list */.p_)(rebuild_file, 100_000),
});
/**
 * The statement of a rebuild. Its subjects are the released files that were compared, and the manifest that lists them. Values and names
 * from files become one line each: otherwise, a tab in a line that differs would make the statement unreadable.
 */
function rebuildStatement(given) {
    const rebuild = readShape(predicate, inLines(given), 'the attestation', 'This is a defect of release-tools.');
    const files = [...rebuild.files].sort((a, b) => byBytes(a.path, b.path));
    const compared = files.filter(({ result }) => result !== 'unknown');
    const named = [{ path: manifestName, sha256: rebuild.release.manifestSha256 }, ...compared];
    return {
        _type: 'https://in-toto.io/Statement/v1',
        subject: named.map(({ path, sha256 }) => ({ name: path, digest: { sha256 } })),
        predicateType: rebuildType,
        predicate: { ...rebuild, files },
    };
}
function inLines(value) {
    if (typeof value === 'string')
        return cut(value.replace(/[\p{Cc}\p{Cs}]/gu, escaped), rebuild_longest - 1);
    if (Array.isArray(value))
        return value.map(inLines);
    return isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inLines(one)])) : value;
}
function escaped(character) {
    return `\\u{${character.codePointAt(0)?.toString(16)}}`;
}
/**
 * The predicate of a statement of a rebuild. Its result is never better than what it says of the files: a statement could claim that
 * all is well and list a file that differs. `what` names it in errors. Throws a Problem if it is another one.
 */
function readRebuild({ predicateType, predicate: raw }, what) {
    (0,lib_shape/* readShape */._f)((0,lib_shape/* oneOf */.yL)(rebuildType), predicateType, `the predicate type of ${what}`, rebuild_next);
    const rebuild = (0,lib_shape/* readShape */._f)(predicate, raw, what, rebuild_next);
    const both = [rebuild.result, rebuildResult(rebuild.files, rebuild.problems)];
    return { ...rebuild, result: worstFirst.find(result => both.includes(result)) ?? 'unknown' };
}
const worstFirst = ['different', 'unknown', 'reproduced'];
/**
 * Whether a rebuild reproduces the whole: a difference outweighs what is not known. An artifact or image that differs as declared is not
 * known to be the same.
 */
function rebuildResult(files, problems) {
    if (problems.length > 0 || files.some(isBroken))
        return 'different';
    if (files.some(isOpen))
        return 'unknown';
    return files.some(({ result }) => result !== 'unknown' && result !== 'declared') ? 'reproduced' : 'unknown';
}
function isOpen(file) {
    return (file.result === 'unknown' && shouldBeSame(file)) || (file.result === 'declared' && isUsed(file));
}
function isBroken({ result, reproducible, sha256, rebuilt = sha256 }) {
    if (result === 'identical')
        return rebuilt !== sha256;
    return result === 'differs' || (result === 'content' && reproducible === 'bytes');
}
/** Where an image stands among the files of a release: an image is in a registry, and known by its digest. */
function imagePath(name) {
    return `images/${name}`;
}
/** True for files whose rebuild must give the same bytes: those that are used, and those that the manifest says so of. */
function shouldBeSame({ path, reproducible }) {
    return reproducible === 'bytes' || isUsed({ path });
}
function isUsed({ path }) {
    return isArtifact(path) || /^images\/[^/]+$/.test(path);
}
const rebuild_next = 'Give an attestation that `release-tools reproduce --attestation` wrote.';

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/verifiers-of.js

/** The signers, each with its verifier. It is made once: reading trusted roots takes longer than checking a signature. */
function verifiersOf(signers, { trustedRoot }) {
    return signers.map(signer => ({ signer, verifier: verifierFor(signer, { trustedRoot }) }));
}
/** What verifies the signatures of one signer, and of nobody else. */
function verifierFor(signer, { trustedRoot }) {
    return new sigstore_SignatureVerifier({ signers: [signer], ...(trustedRoot && { trustedRoot }) });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/check-rebuilders.js









/**
 * What rebuilders say, for a policy that asks for them. It fails if fewer of them than asked for have rebuilt every artifact and image of this
 * release, or if one of them says that it differs: no other outweighs that. Anything else than a genuine statement of an accepted rebuilder
 * is ignored.
 */
function judgeRebuilders(rebuilders, files, whole, trust) {
    const verifiers = verifiersOf(rebuilders.signers, trust);
    const words = files.flatMap(file => verifiers.flatMap(one => wordsOf(file, one, whole)));
    const reproduced = new Set(words.flatMap(word => ('by' in word && word.says === 'reproduced' ? [word.by] : [])));
    const against = words.flatMap(word => ('by' in word && word.says === 'different' ? [word] : []));
    const enough = reproduced.size >= rebuilders.count;
    return [
        ...against.map((word) => ({ rule: 'rebuilders', status: 'fail', detail: againstText(word) })),
        {
            rule: 'rebuilders.count',
            status: enough ? 'pass' : 'fail',
            detail: enough
                ? `Reproduced by ${[...reproduced].join('; ')}.`
                : tooFew(rebuilders.count, reproduced.size, files, words),
        },
    ];
}
function againstText({ by, otherTools }) {
    const found = `The rebuilder ${by} says that the release differs from what its source gives.`;
    return otherTools ? `${found} That rebuild used other tools than the release names.` : found;
}
function tooFew(wanted, found, files, words) {
    const unusable = words.filter(word => 'unusable' in word).sort((a, b) => Number(b.genuine) - Number(a.genuine));
    const why = files.length === 0 ? ' No attestation was given (--rebuilds).' : '';
    const first = found === 0 && unusable[0] !== undefined ? ` ${unusable[0].unusable}` : '';
    return `The policy asks for ${format_count(wanted, 'rebuilder')} who reproduced the release, and ${found} of those that it names did.${why}${first}`;
}
/** What one rebuilder says in one file, which may have statements of several, one per line. */
function wordsOf({ name, content }, { signer, verifier }, whole) {
    const orReason = (body) => {
        try {
            return body();
        }
        catch (error) {
            return { unusable: `${name}: ${(0,lib_problem/* messageOf */.b)(error)}`, genuine: false };
        }
    };
    const wordIn = (line) => {
        const { statement, time } = verifier.verifyStatement(line);
        const invalid = invalidAt(signer, time);
        if (invalid === undefined)
            return wordOf(statement, name, signedBy(signer), whole);
        return { unusable: `${name}: ${signerText(signedBy(signer))} ${invalid.why}.`, genuine: true };
    };
    return [orReason(() => bundleLines(content.toString('utf8')).map(line => orReason(() => wordIn(line))))].flat();
}
function wordOf(statement, name, signer, whole) {
    const { manifest, manifestSha256, publisher } = whole;
    const rebuild = readRebuild(statement, name);
    if (!hasSubject(statement, { sha256: manifestSha256 }) || rebuild.release.manifestSha256 !== manifestSha256)
        return { unusable: `${name} is about another release.`, genuine: true };
    const word = {
        by: signerText(signer),
        says: rebuild.result === 'reproduced' && !coversAll(rebuild, manifest) ? 'unknown' : rebuild.result,
        otherTools: rebuild.rebuilder.differences.length > 0,
    };
    if (rebuild.result !== 'reproduced')
        return word;
    if ((0,external_node_util_.isDeepStrictEqual)(signer, publisher))
        return { unusable: `${name}: the signer of the release does not count as a rebuilder.`, genuine: true };
    return word;
}
/** True if every artifact and every image of the release was rebuilt, with its digest, and has the same content. */
function coversAll(rebuild, { files, images }) {
    const found = groupBy(rebuild.files, file => file.path);
    const wanted = [
        ...files.filter(({ path }) => isArtifact(path)),
        ...images.map(({ name, digest }) => ({
            path: imagePath(name),
            sha256: digest.replace('sha256:', ''),
            reproducible: 'bytes',
        })),
    ];
    const isSame = ({ path, sha256, reproducible }) => {
        const said = found.get(path) ?? [];
        const isGood = (file) => file.sha256 === sha256 && (file.result === 'identical' || (file.result === 'content' && reproducible !== 'bytes'));
        return said.length > 0 && said.every(isGood);
    };
    return wanted.length > 0 && wanted.every(isSame);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/in-toto/vsa.js



/** https://slsa.dev/spec/v1.2/verification_summary */
const summaryType = 'https://slsa.dev/verification_summary/v1';
/** Of all its versions: the older ones have other fields. */
const anySummary = 'https://slsa.dev/verification_summary/v';
/** The version of the specification that defines the levels that we write. */
const slsaVersion = '1.2';
const vsa_line = (0,lib_shape/* matching */.wC)(/^[^\p{Cc}\p{Cs}]{0,4000}$/u, 'one line of text');
const vsa_time = (0,lib_shape/* matching */.wC)(/^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:[Zz]|[+-]\d\d:\d\d)$/, 'a time of RFC 3339 with its zone');
const descriptor = vsa_known({ uri: given(vsa_line), digest: given(mapOf(vsa_line)) });
const vsa_predicate = vsa_known({
    verifier: given(vsa_known({ id: given(vsa_line), version: given(mapOf(vsa_line)) })),
    timeVerified: given(vsa_time),
    resourceUri: given(vsa_line),
    policy: given(descriptor),
    inputAttestations: given((0,lib_shape/* list */.p_)(descriptor, 10_000)),
    verificationResult: given(vsa_line),
    verifiedLevels: given((0,lib_shape/* list */.p_)(vsa_line, 1000)),
    dependencyLevels: given(mapOf((0,lib_shape/* number */.ai)(0, Number.MAX_SAFE_INTEGER))),
    slsaVersion: given(vsa_line),
});
/**
 * Reads a verification summary. Ignores fields that it does not know, as the specification asks. Throws CannotCheck for another version
 * of the predicate, and another Problem for another predicate or for a field of a wrong type.
 */
function parseVsa(statement) {
    const { subject, predicateType, predicate: raw } = statement;
    if (predicateType !== summaryType)
        throw otherType(predicateType);
    const { verifier, ...read } = (0,lib_shape/* readShape */._f)(vsa_predicate, raw, 'the verification summary', vsa_next);
    return {
        ...read,
        subject,
        verifier: { ...verifier, id: verifier?.id ?? '' },
        resourceUri: read.resourceUri ?? '',
        verificationResult: read.verificationResult ?? '',
        verifiedLevels: read.verifiedLevels ?? [],
    };
}
/**
 * The statement of a verification summary: the same facts give the same bytes. It has a time only if one is given, because whoever signs
 * it says when. A summary of a failure states no level.
 */
function vsaStatement(facts) {
    const { subject, verifier, timeVerified, resourceUri, policy, inputAttestations, dependencyLevels } = facts;
    const passed = facts.verificationResult === 'PASSED';
    const statement = {
        _type: 'https://in-toto.io/Statement/v1',
        subject: inOrder(subject),
        predicateType: summaryType,
        predicate: present({
            verifier: present({ id: verifier.id, version: vsa_sorted(verifier.version) }),
            timeVerified,
            resourceUri,
            policy: present({ uri: policy.uri, digest: vsa_sorted(policy.digest) }),
            inputAttestations: inputAttestations && inOrder(inputAttestations.map(one => ({ ...one, digest: one.digest ?? {} }))),
            verificationResult: facts.verificationResult,
            verifiedLevels: passed ? [...new Set(facts.verifiedLevels)].sort(byBytes) : ['FAILED'],
            dependencyLevels: vsa_sorted(dependencyLevels),
            slsaVersion,
        }),
    };
    parseVsa(statement);
    return statement;
}
/** An object whose unknown fields are ignored. */
function vsa_known(fields) {
    const shape = (0,lib_shape/* object */.Ik)(fields);
    return (value, at) => {
        if (!(0,lib_shape/* isObject */.Gv)(value))
            return shape(value, at);
        return shape(Object.fromEntries(Object.entries(value).filter(([key]) => Object.hasOwn(fields, key))), at);
    };
}
/** A field that may be absent. Go writes what is absent as null. */
function given(shape) {
    const read = (0,lib_shape/* optional */.lq)(shape);
    return (value, at) => read(value ?? undefined, at);
}
/** At most 1,000 values by name. */
function mapOf(item) {
    return (value, at) => {
        if (!(0,lib_shape/* isObject */.Gv)(value) || Object.keys(value).length > 1000)
            throw (0,lib_shape/* wrong */.Qm)(at, value, 'a mapping of at most 1000 values');
        return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, item(one, `${at}.${key}`)]));
    };
}
function vsa_sorted(map) {
    return map && Object.fromEntries(Object.entries(map).sort(([a], [b]) => byBytes(a, b)));
}
function present(fields) {
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
function otherType(predicateType) {
    const found = `its predicate is ${JSON.stringify(predicateType)}, not ${summaryType}.`;
    if (predicateType.startsWith(anySummary))
        return new cannot_check/* CannotCheck */.k('read the verification summary', { found, next: vsa_next });
    return new lib_problem/* Problem */.A('read the verification summary', { found, next: vsa_next });
}
const vsa_next = 'Give a verification summary (VSA) of version 1.';

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/check-summary.js










/**
 * Checks the verification summary (VSA) beside the release, if it exists. It must have a valid signature, be about this release,
 * be reached by the policy of the release, and state the result that is expected.
 */
async function checkSummary(beside, whole, verifier) {
    const path = (0,external_node_path_.join)(beside, summaryName);
    if ((await (0,lib_files/* sizeIfThere */.nQ)(path)) === undefined)
        return { status: 'absent', detail: `${summaryName} was not provided.` };
    const lines = bundleLines((await (0,read_limited/* readLimited */.tk)(path, evidenceLimit, 'inside')).toString());
    const all = lines.map(line => verifier.verifyStatement(line));
    for (const one of all) {
        requireOrigin(one, whole.manifest);
        check_summary_checkStatement(one.statement, whole);
    }
    const [verified] = all;
    const detail = `The verification summary says ${whole.result}.`;
    return verified === undefined ? { detail } : { detail, verified, summarised: summarisedBy(verified) };
}
function summarisedBy({ statement, time }) {
    const digests = (parseVsa(statement).inputAttestations ?? []).flatMap(({ digest }) => digest?.sha256 ?? []);
    return { digests, at: time };
}
function check_summary_checkStatement(statement, whole) {
    const { subject, verificationResult, policy } = parseVsa(statement);
    if (lacksSha256(statement))
        throw withoutSha256('its subject');
    check_summary_checkSubjects(subject, whole);
    if (verificationResult !== whole.result)
        failCheck(`it says ${JSON.stringify(verificationResult)}, not "${whole.result}".`);
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
    throw new cannot_check/* CannotCheck */.k('verify the release', {
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
        .sort((a, b) => (0,lib_files/* byBytes */.bg)(a.path, b.path))
        .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
        .join('');
}
/** The lines of a SHA256SUMS file. Throws a Problem at a malformed line, an unsafe path, or a path that is listed twice. */
function parseSums(text) {
    if (text !== '' && !text.endsWith('\n'))
        throw new lib_problem/* Problem */.A(what, { found: 'its last line is incomplete.', next: 'Download the file again.' });
    const sums = text.split('\n').slice(0, -1).map(parseLine);
    const twice = (0,paths/* collision */.Zh)(sums.map(({ path }) => path));
    if (twice)
        throw new lib_problem/* Problem */.A(what, { found: `it lists ${JSON.stringify(twice[1])} twice.`, next: 'Download the file again.' });
    return sums;
}
function parseLine(line, index) {
    const [, sha256, path] = lineForm.exec(line) ?? [];
    if (sha256 === undefined || path === undefined || !(0,paths/* isSafePath */.pL)(path)) {
        throw new lib_problem/* Problem */.A(what, {
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
        { path: release_names_manifestName, sha256: own.manifest },
        { path: manifestBundleName, sha256: own.bundle },
    ]);
}
/** Compares SHA256SUMS, byte for byte, with what it must be. Names the first line that differs. */
async function checkSums(manifest, source) {
    if (source.kind === 'asset')
        return { status: 'absent', detail: onlyOne };
    const bytes = (await source.read(sumsName)) ?? failCheck(`${sumsName} is missing.`);
    const own = await Promise.all([source.measure(release_names_manifestName), source.measure(manifestBundleName)]);
    const expected = releaseSums(manifest, { manifest: own[0].sha256, bundle: own[1].sha256 });
    if (bytes.equals(Buffer.from(expected)))
        return { detail: `${sumsName} lists the digests of all ${manifest.files.length + 2} files.` };
    return failCheck(`${sumsName} ${check_sums_difference(parseSums(bytes.toString()), parseSums(expected))}`);
}
function check_sums_difference(found, expected) {
    const digests = new Map(found.map(({ path, sha256 }) => [path, sha256]));
    const wrong = expected.find(({ path, sha256 }) => digests.get(path) !== sha256);
    if (wrong)
        return `has ${digests.has(wrong.path) ? 'a different digest for' : 'no line for'} ${JSON.stringify(wrong.path)}.`;
    const paths = new Set(expected.map(({ path }) => path));
    const extra = found.find(({ path }) => !paths.has(path));
    return extra ? `lists ${JSON.stringify(extra.path)}, which is not part of the release.` : 'is not in bytewise order.';
}

;// CONCATENATED MODULE: ./packages/evidence/lib/manifest/own-tool.js
/** release-tools itself, as the maker of files. `npm run bump` sets the version, and a test compares it with package.json. */
const own_tool_ownTool = { name: 'release-tools', version: '1.0.0' };

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
function identityOf(found) {
    const purl = found.purl === undefined ? undefined : parsePurl(found.purl);
    if (purl !== undefined)
        return identityOfPurl(purl);
    const type = purlTypes.get(found.type) ?? '';
    return identityOfPurl(package_identity_bare(type, found));
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
}));
function package_identity_bare(type, { name, version }) {
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
    return name;
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
/** The exceptions that name each finding, in their order. Findings that no exception names are absent. */
function exceptionsByFinding(exceptions) {
    const named = new Map();
    for (const applied of exceptions)
        for (const finding of applied.findings)
            named.set(finding, [...(named.get(finding) ?? []), applied]);
    return named;
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
function unjudgedText({ target, unjudged = [] }) {
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
    const age = scanner.database.built === undefined ? undefined : hoursBetween(scanner.database.built, document.scanned);
    if (age === undefined)
        return ofAge(`${scanner.name} does not say how old its database was when it scanned ${label}.`);
    if (age < -clockSkew)
        return ofAge(`${scanner.name} says that its database is from the future: ${scanner.database.built}.`);
    if (age <= maxAge)
        return [];
    return ofAge(`The database of ${scanner.name} was ${Math.floor(age)} hours old when it scanned ${label}; the policy accepts ${maxAge}.`);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/rulings.js






/** What speaks against the evidence; `failing` are the findings that do. */
function rulingsOn(policy, evidence, failing) {
    const { required = [] } = policy.hardening ?? {};
    const images = judgeHardening(evidence.release?.summaries?.hardening ?? [], required);
    const ofImages = ({ rule, text }) => ({
        rule: `hardening.required[${required.indexOf(rule)}]`,
        text,
    });
    return {
        errors: [
            ...(evidence.release?.unusable.map(({ reason }) => ({ rule: 'evidence', text: reason })) ?? []),
            ...unscanned(evidence),
            ...images.errors.map(ofImages),
            ...evidence.findings.filter(one => !isAccepted(one, policy)).flatMap(document => scanErrors(document, policy)),
        ],
        failures: [...missing(policy, evidence), ...images.failures.map(ofImages), ...failureReasons(failing)],
    };
}
/** What each rule about the evidence says: first those that speak against it. */
function rulings_rulesOf(policy, { errors, failures }) {
    const decisions = (status, rulings) => rulings.map(({ rule, text }) => ({ rule, status, detail: text }));
    const against = [...decisions('error', errors), ...decisions('fail', failures)];
    const passed = askedOf(policy).filter(({ rule }) => !against.some(one => one.rule === rule));
    return [...against, ...decisions('pass', passed)];
}
/** The rules about the evidence, with what is the case if nothing speaks against them. */
function askedOf(policy) {
    const { vulnerabilities, tools, databases, evidence, hardening } = policy;
    const severe = (fail, where) => fail.length === 0 ? 'No severity fails a release.' : `No finding of ${fail.join(', ')}${where} fails the release.`;
    return [
        { rule: 'vulnerabilities.fail', text: severe(vulnerabilities.fail, '') },
        ...(tools.fail.length === 0 ? [] : [{ rule: 'tools.fail', text: severe(tools.fail, ' in a build or test tool') }]),
        {
            rule: 'databases.max-age-hours',
            text: `No database of a scanner was older than ${databases['max-age-hours']} hours.`,
        },
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
function limitOf({ target }, policy) {
    const { fail, 'only-fixable': onlyFixable } = policy.vulnerabilities;
    if (target.kind === 'tools')
        return { rule: 'tools.fail', fail: policy.tools.fail, onlyFixable };
    return { rule: 'vulnerabilities.fail', fail, onlyFixable };
}
/** True for tools of which nothing can fail the policy: that they could not be scanned does not stop a release either. */
function isAccepted({ target }, policy) {
    return target.kind === 'tools' && policy.tools.fail.length === 0;
}
/** True if findings of this severity and state fail the policy, unless an exception covers them. */
function isCounted(finding, { fail, onlyFixable }) {
    return fail.includes(finding.severity) && (!onlyFixable || findings_isFixable(finding));
}
function failingOf(document, limit, exceptions) {
    return document.findings
        .filter(finding => isCounted(finding, limit))
        .flatMap(finding => {
        const named = exceptions.get(finding) ?? [];
        if (named.some(applied => !applied.expired))
            return [];
        const expired = named[0]?.exception.expires;
        const label = targetLabel(document.target);
        return [{ finding, label, rule: limit.rule, ...(expired === undefined ? {} : { expired }) }];
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
        const text = `${what} of ${[...new Set(group.map(({ label }) => label))].join(', ')}${rest}.`;
        return { rule: group[0]?.rule ?? '', text };
    });
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
 * exceptions have expired. What could not be found out is `error`, which outweighs `fail`, which outweighs `pass`.
 */
function decide(policy, evidence, today) {
    if (!isDay(today))
        throw new lib_problem/* Problem */.A('decide on the evidence', {
            found: `${JSON.stringify(today)} is not a day.`,
            next: 'Give a day such as 2027-01-31.',
        });
    const exceptions = applyExceptions(policy.vulnerabilities.exceptions, evidence.findings.flatMap(document => document.findings), today);
    const named = exceptionsByFinding(exceptions);
    const isCounted = ({ finding }) => !evidence.notAffected?.has(finding);
    const failing = evidence.findings
        .flatMap(document => failingOf(document, limitOf(document, policy), named))
        .filter(isCounted);
    const rulings = rulingsOn(policy, evidence, failing);
    const errors = rulings.errors.map(({ text }) => text);
    const failures = rulings.failures.map(({ text }) => text);
    return {
        result: errors.length > 0 ? 'error' : failures.length > 0 ? 'fail' : 'pass',
        reasons: [...errors, ...failures],
        rules: rulings_rulesOf(policy, rulings),
        errors,
        warnings: [
            ...(policy.vulnerabilities['allow-unjudged'] ? evidence.findings.flatMap(unjudgedText) : []),
            ...toolWarnings(evidence, policy, { exceptions, failing }),
            ...exceptions.flatMap(applied => warningsOf(applied, today, evidence.release === undefined ? 'in this scan' : 'in this release')),
        ],
        exceptions,
        failing: failing.map(({ finding }) => finding),
    };
}
/** What would fail the policy in something that is released, and is in a tool. */
function toolWarnings({ findings }, policy, { exceptions, failing }) {
    const { fail, 'only-fixable': onlyFixable } = policy.vulnerabilities;
    const limit = { rule: 'vulnerabilities.fail', fail, onlyFixable };
    const tools = findings.filter(({ target }) => target.kind === 'tools');
    const named = exceptionsByFinding(exceptions);
    const counted = tools.flatMap(document => failingOf(document, limit, named));
    const rulings = [
        ...tools.filter(one => isAccepted(one, policy)).flatMap(document => scanErrors(document, policy)),
        ...failureReasons(counted.filter(({ finding }) => !failing.some(one => one.finding === finding))),
    ];
    return rulings.map(({ text }) => text);
}
const soonDays = 14;
function warningsOf({ exception, expired, findings }, today, where) {
    if (findings.length === 0)
        return [`The exception for ${exception.id} is unused: it matches no finding ${where}.`];
    const daysLeft = (hoursBetween(`${today}T00:00:00Z`, `${exception.expires}T00:00:00Z`) ?? 0) / 24;
    if (expired || daysLeft > soonDays)
        return [];
    return [`The exception for ${exception.id} expires on ${exception.expires}.`];
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/check-verdict.js






/** Number of reasons, and of files, that a message names. */
const shown = 3;
/** Checks the signed verdict of the release's own policy. */
function checkVerdict({ verdict, policy }) {
    const { result, reasons } = verdict;
    if (result === 'pass')
        return { detail: `The signed verdict by ${policy.path} is "pass".` };
    const detail = `The signed verdict by ${policy.path} is ${JSON.stringify(result)}.${check_verdict_listed(reasons)}`;
    if (result === 'error')
        throw cannotDecide(detail);
    return failCheck(detail, askPublisher);
}
/**
 * Decides again by the policy in the release, as of the day of the signed verdict, and compares both. If files are missing, the result
 * is `absent`, unless those that were provided already contradict the signed verdict.
 */
function checkVerdictAgain(manifest, evidence) {
    const { verdict, policy: own } = manifest;
    requireRead(evidence);
    if (evidence.policy === undefined)
        return notDecided(evidence);
    const again = decideBy(releasedPolicy(evidence.policy, manifest), evidence, verdict.day);
    const contradicts = verdict.result === 'pass' && again.result !== 'pass';
    if (evidence.missing.length > 0 && !contradicts)
        return notDecided(evidence);
    if (again.result === verdict.result)
        return {
            detail: `${own.path} and the evidence give the same verdict again, "${again.result}", as of ${verdict.day}.`,
        };
    requireReadable(manifest, evidence);
    return failCheck(`The signed verdict is "${verdict.result}", but ${own.path} and the evidence of the release give "${again.result}" ` +
        `as of ${verdict.day}.${check_verdict_listed(again.reasons)}`, askPublisher);
}
/** What the rules about evidence say in a policy of the reader. Without files that they need, nobody knows, unless they fail already. */
function decideOnEvidence({ policy, day, name }, evidence, notAffected = new Set()) {
    if (!asksOfEvidence(policy))
        return [];
    const open = (detail) => [{ rule: 'evidence', status: 'error', detail }];
    if (evidence.unread.length > 0)
        return open(notRead(evidence));
    const { result, rules } = decide(policy, { findings: evidence.findings, release: evidence.release, notAffected }, day);
    if (result !== 'pass' || evidence.missing.length === 0)
        return rules;
    return open(`It cannot be decided by ${name}. ${notProvided(evidence)}`);
}
/** True if a policy asks anything that only files of the release can answer. */
function asksOfEvidence({ vulnerabilities, tools, evidence, hardening }) {
    return [vulnerabilities.fail, tools.fail, evidence.required, hardening?.required ?? []].some(one => one.length > 0);
}
/** Checks what a policy of the reader said; of a release, which has a verdict of its own, or of something else. */
function checkOwnPolicy({ name }, { result, reasons, day }, released) {
    const judged = released?.verdict.day ?? day;
    const early = day < judged ? ` That day is before ${judged}, as of which the release was judged.` : '';
    if (result === 'pass')
        return { detail: `The verdict by ${name} is "pass", as of ${day}.${early}` };
    const found = `The verdict by ${name} is "${result}", as of ${day}.${early}${check_verdict_listed(reasons)}`;
    if (result === 'error')
        throw cannotDecide(found);
    return failCheck(found);
}
function decideBy(policy, { findings, release }, day) {
    const { result, reasons } = decide(policy, { findings, release }, day);
    return { result, reasons, day };
}
function releasedPolicy(text, { policy, files }) {
    try {
        return parsePolicy(text, policy.path);
    }
    catch (error) {
        if (!(error instanceof lib_problem/* Problem */.A))
            throw error;
        const found = `${policy.path} cannot be used: ${error.found}`;
        if (files.some(file => file.path === policy.path && isOfOtherVersion(file)))
            throw cannotDecide(found);
        return failCheck(found, askPublisher);
    }
}
/** What another version of release-tools wrote may have a form that this one does not know. That contradicts nothing. */
function requireReadable({ files }, { release }) {
    const reasons = release.unusable.map(({ reason }) => reason);
    const others = files.filter(isOfOtherVersion).map(({ path }) => path);
    const reason = reasons.find(one => others.some(path => one.startsWith(`${path} cannot be used`)));
    if (reason !== undefined)
        throw cannotDecide(`Another version of release-tools made this release. ${reason}`);
}
function isOfOtherVersion({ madeBy }) {
    return madeBy.name === own_tool_ownTool.name && madeBy.version !== own_tool_ownTool.version;
}
function requireRead({ unread }) {
    if (unread.length > 0)
        throw cannotDecide(notRead({ unread }));
}
function notRead({ unread }) {
    return `It cannot be decided: ${check_verdict_named(unread)} could not be read as the manifest lists it.`;
}
function notDecided(evidence) {
    return { status: 'absent', detail: `The verdict was not decided again. ${notProvided(evidence)}` };
}
function notProvided({ missing }) {
    return `Not provided: ${check_verdict_named(missing)}.`;
}
function check_verdict_named(paths) {
    const more = paths.length > shown ? ` and ${format_count(paths.length - shown, 'more file')}` : '';
    return `${paths.slice(0, shown).join(', ')}${more}`;
}
/** The first reasons, with a blank before. */
function check_verdict_listed(reasons) {
    const more = reasons.length > shown ? [`And ${format_count(reasons.length - shown, 'more reason')}.`] : [];
    return [...reasons.slice(0, shown), ...more].map(reason => ` ${reason}`).join('');
}
function cannotDecide(found) {
    return new cannot_check/* CannotCheck */.k('verify the release', { found, next: 'Ask its publisher.' });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/check-verdict-day.js


/** Accepted difference between the clock of the machine that signed and that of a log or timestamp authority, in hours. */
const check_verdict_day_clockSkew = 1;
/**
 * One step decides and signs, so the day may be as old as a job can be: GitHub ends the longest after five days.
 * https://docs.github.com/en/actions/reference/limits
 */
const longestJob = 5 * 24;
/**
 * Compares the day of the signed verdict with the time at which the manifest was signed (RFC 3339; undefined if nobody else says
 * when). With an earlier day, exceptions would count that had expired, and a later one had not begun.
 */
function checkVerdictDay({ verdict: { day } }, signedAt) {
    if (signedAt === undefined)
        return {
            status: 'absent',
            detail: `Nobody but the signer says when the manifest was signed, so the day of the verdict, ${day}, was not compared.`,
        };
    const begun = hoursBetween(`${day}T00:00:00Z`, signedAt) ?? Number.NaN;
    if (begun >= -check_verdict_day_clockSkew && begun < 24 + longestJob)
        return { detail: `The verdict is as of ${day}, and the manifest was signed at ${signedAt}.` };
    const why = begun < 0 ? 'That day had not begun.' : 'Exceptions that had expired in between would still count.';
    return failCheck(`The verdict is as of ${day}, but the manifest was signed at ${signedAt}. ${why}`, askPublisher);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/conclude.js

/** The report that checks and files give. What checks tell each other stays out of it. */
function conclude(all, files = []) {
    const checks = all.map(({ provenance: _, ...check }) => check);
    return { result: report_resultOf({ checks, files }), checks, files };
}
/** A release as reports name it. */
function identify({ project, source }) {
    const { repository, tag, commit, commitTime } = source;
    return { project: project.name, version: project.version, tag, repository, commit, commitTime };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/facts-of-release.js
/** What the checks of a release give to the rules of a reader's policy. `first` are those of its manifest. */
function factsOfRelease({ source }, first, others) {
    const [signature] = first.flatMap(one => signatureOf(one, 'The manifest'));
    const { provenance } = others.find(one => one.provenance !== undefined) ?? {};
    return {
        ...(signature === undefined ? {} : { signature }),
        others: others.flatMap(one => signatureOf(one, facts_of_release_subjectOf(one))),
        repository: source.repository,
        tag: source.tag,
        refs: provenance?.refs ?? [],
        ...(provenance === undefined ? {} : { provenance }),
    };
}
/** What a check says that it is signed, as the subject of a sentence. */
function facts_of_release_subjectOf({ name }) {
    return name === 'GPG signatures' ? 'A file of the release' : `The ${name.replace(/ signature$/, '')}`;
}
function signatureOf({ signedBy, signedAt }, what) {
    if (signedBy === undefined)
        return [];
    return [{ what, by: signedBy, ...(signedAt === undefined ? {} : { at: signedAt }) }];
}

;// CONCATENATED MODULE: ./packages/evidence/lib/vex/apply-vex.js



/** At equal times, the first of these counts: the least favourable. */
const order = ['affected', 'under_investigation', 'fixed', 'not_affected'];
/**
 * The statement that counts for a finding: of those about it, the newest; at equal times, the one about a component, and then the least
 * favourable. Undefined if none is about it.
 */
function statementFor(finding, statements, product) {
    const about = statements.flatMap(statement => {
        const depth = depthOf(statement, finding, product);
        return depth === undefined ? [] : [{ statement, depth }];
    });
    const [first] = about.sort((a, b) => Date.parse(b.statement.time) - Date.parse(a.statement.time) ||
        b.depth - a.depth ||
        order.indexOf(a.statement.status) - order.indexOf(b.statement.status));
    return first?.statement;
}
/** How precisely a statement names the finding: 1 for its package, 0 for the release; undefined if it is about something else. */
function depthOf(statement, finding, product) {
    const ids = statement.ids.map(id => id.toUpperCase());
    if (![finding.id, ...finding.aliases].some(id => ids.includes(id.toUpperCase())))
        return undefined;
    if (statement.products.length === 0)
        return 0;
    const depths = statement.products.map(one => {
        if (isPackage(one, finding))
            return 1;
        if (!isProduct(one, product))
            return undefined;
        if (one.subcomponents.length === 0)
            return 0;
        return one.subcomponents.some(part => isPackage(part, finding)) ? 1 : undefined;
    });
    return depths.includes(1) ? 1 : depths.find(depth => depth !== undefined);
}
function isPackage({ names }, finding) {
    return names.some(name => purlMatches(name, finding.package));
}
function isProduct({ names, sha256 }, product) {
    return sha256.some(digest => product.sha256.has(digest)) || names.some(name => isNamed(name, product));
}
/** An image by its digest, a package by its name; a version that is named must be that of the release. */
function isNamed(name, { addresses, name: own, version, sha256 }) {
    if (addresses.includes(name))
        return true;
    const purl = parsePurl(name);
    if (purl === undefined)
        return false;
    if (purl.type === 'oci')
        return sha256.has(purl.version.replace(/^sha256:/, ''));
    return purl.name === own && (purl.version === '' || version_sameVersion(purl.version, version));
}

;// CONCATENATED MODULE: ./packages/evidence/lib/vex/openvex.js

/** The predicate type of OpenVEX documents, as cosign writes and asks for it: https://github.com/openvex/spec. */
const openVexType = 'https://openvex.dev/ns';
/** Those that are read: also the one with the version. */
const openVexTypes = [openVexType, 'https://openvex.dev/ns/v0.2.0'];
const openvex_context = 'https://openvex.dev/ns/v0.2.0';
const statuses = ['not_affected', 'affected', 'fixed', 'under_investigation'];
const mostStatements = 10_000;
/**
 * Reads an OpenVEX document of version 0.2.0. Throws a Problem for what its specification forbids: scanners ignore such statements without
 * a word, so that two of them disagree.
 */
function parseOpenVex(document, what) {
    const found = (0,lib_json/* textAt */.$6)(document, '@context');
    if (found !== openvex_context)
        throw bad(what, `its @context is ${JSON.stringify(found ?? null)}, not ${openvex_context}.`);
    const statements = (0,lib_json/* listAt */.gT)(document, 'statements');
    if (statements.length === 0)
        throw bad(what, 'it has no statements.');
    if (statements.length > mostStatements)
        throw bad(what, `it has ${statements.length} statements, more than the ${mostStatements} accepted.`);
    return statements.map((statement, index) => readStatement(statement, document, `statement ${index + 1} of ${what}`));
}
function readStatement(statement, document, what) {
    const status = statuses.find(known => known === (0,lib_json/* textAt */.$6)(statement, 'status'));
    const name = (0,lib_json/* textAt */.$6)(statement, 'vulnerability', 'name');
    const time = (0,lib_json/* textAt */.$6)(statement, 'timestamp') ?? (0,lib_json/* textAt */.$6)(document, 'timestamp') ?? '';
    const reason = (0,lib_json/* textAt */.$6)(statement, 'justification') ?? (0,lib_json/* textAt */.$6)(statement, 'impact_statement');
    if (status === undefined)
        throw bad(what, `its status is not one of ${statuses.join(', ')}.`);
    if (name === undefined)
        throw bad(what, 'it does not name a vulnerability.');
    if (!/^\d{4}-\d\d-\d\d[Tt]/.test(time) || Number.isNaN(Date.parse(time)))
        throw bad(what, 'it has no time.');
    if (status === 'not_affected' && reason === undefined)
        throw bad(what, 'it says “not_affected” without a justification or an impact statement.');
    const aliases = (0,lib_json/* listAt */.gT)(statement, 'vulnerability', 'aliases').filter(one => typeof one === 'string');
    const products = (0,lib_json/* listAt */.gT)(statement, 'products').map(product => ({
        ...component(product),
        subcomponents: (0,lib_json/* listAt */.gT)(product, 'subcomponents').map(component),
    }));
    return { ids: [name, ...aliases], products, status, reason: reason ?? status, time };
}
function component(value) {
    // Version 0.0.1 wrote text here.
    if (typeof value === 'string')
        return { names: [value], sha256: [] };
    const names = [(0,lib_json/* textAt */.$6)(value, '@id'), (0,lib_json/* textAt */.$6)(value, 'identifiers', 'purl')].filter(name => name !== undefined);
    const sha256 = (0,lib_shape/* isObject */.Gv)(value) ? (0,lib_json/* textAt */.$6)(value, 'hashes', 'sha-256') : undefined;
    return { names, sha256: sha256 === undefined ? [] : [sha256] };
}
function bad(what, found) {
    return new lib_problem/* Problem */.A(`read ${what}`, { found, next: 'Ask its author for an OpenVEX document of version 0.2.0.' });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/judge-vex.js










/**
 * What the VEX documents of accepted signers say of the findings. A document counts if it is signed within the dates of its signer, and attached to
 * this release. One that does not count is named; one that counts and is wrong leaves the release undecided.
 */
function judgeVex(own, files, findings, whole, trust) {
    const signers = own.vex ?? [];
    if (own.policy.vex === undefined)
        return { notAffected: new Set(), rules: files.map(({ name }) => notNamed(name).rule) };
    const verifiers = verifiersOf(signers, trust);
    const read = files.flatMap(file => readFile(file, { verifiers, whole, day: own.day }));
    const statements = read.flatMap(one => ('statements' in one ? one.statements : []));
    const product = productOf(whole);
    const excused = findings.flatMap(finding => {
        const statement = statementFor(finding, statements, product);
        return statement && ['not_affected', 'fixed'].includes(statement.status) ? [{ finding, statement }] : [];
    });
    const others = read.flatMap(one => ('rule' in one ? [one.rule] : []));
    return {
        notAffected: new Set(excused.map(({ finding }) => finding)),
        rules: [...others, { rule: 'vex', status: 'pass', detail: judge_vex_textOf(excused, files.length) }],
    };
}
const judge_vex_shown = 3;
function judge_vex_textOf(excused, given) {
    if (given === 0)
        return 'No VEX document was given.';
    if (excused.length === 0)
        return 'The VEX documents excuse no finding.';
    const named = [...new Set(excused.map(({ finding, statement }) => `${finding.id} (${statement.reason})`))];
    const more = named.length > judge_vex_shown ? `, and ${named.length - judge_vex_shown} more` : '';
    return `${format_count(excused.length, 'finding')} not counted by VEX: ${named.slice(0, judge_vex_shown).join(', ')}${more}.`;
}
function readFile(file, question) {
    try {
        return bundleLines(file.content.toString('utf8')).map(line => readLine(line, file.name, question));
    }
    catch (error) {
        if (!(error instanceof lib_problem/* Problem */.A))
            throw error;
        return [ignored(file.name, (0,lib_problem/* messageOf */.b)(error))];
    }
}
/** One document, by the first signer of the policy that signed it. */
function readLine(line, name, { verifiers, whole, day }) {
    let reason = 'the policy names nobody whose VEX documents count.';
    for (const { signer, verifier } of verifiers) {
        try {
            const { statement, time } = verifier.verifyStatement(line);
            const invalid = invalidAt(signer, time);
            if (invalid !== undefined)
                return ignored(name, `${signerText(signedBy(signer))} ${invalid.why}.`);
            if (!openVexTypes.includes(statement.predicateType))
                return ignored(name, `its predicate is ${JSON.stringify(statement.predicateType)}, which is not OpenVEX.`);
            const { sha256 } = productOf(whole);
            if (!statement.subject.some(({ digest }) => sha256.has(digest.sha256 ?? '')))
                return ignored(name, 'it is attached to something else than this release.');
            return readDocument(statement.predicate, name, day);
        }
        catch (error) {
            if (!(error instanceof lib_problem/* Problem */.A))
                throw error;
            reason = error.found;
        }
    }
    return ignored(name, reason);
}
/** A genuine document that is wrong, or of a day that has not come, leaves the release undecided. */
function readDocument(predicate, name, day) {
    try {
        const statements = parseOpenVex(predicate, name);
        const late = statements.find(({ time }) => Date.parse(time) >= endOf(day));
        if (late === undefined)
            return { statements };
        return judge_vex_wrong(`${name}: a statement about ${late.ids[0]} is of ${late.time}, after ${day}.`);
    }
    catch (error) {
        if (!(error instanceof lib_problem/* Problem */.A))
            throw error;
        return judge_vex_wrong(`${name}: ${error.found}`);
    }
}
function judge_vex_wrong(detail) {
    return { rule: { rule: 'vex', status: 'error', detail } };
}
function notNamed(name) {
    return ignored(name, 'the policy does not say whose VEX documents count.');
}
function ignored(name, reason) {
    return { rule: { rule: 'vex', status: 'absent', detail: `${name} does not count: ${reason}` } };
}
function productOf({ manifest, manifestSha256 }) {
    const { project, source, files, images } = manifest;
    return {
        addresses: [source.repository, resourceOf(manifest)],
        name: project.name,
        version: project.version,
        sha256: new Set([
            manifestSha256,
            ...files.filter(({ path }) => isArtifact(path)).map(file => file.sha256),
            ...images.flatMap(({ digest, platforms }) => [digest, ...platforms.map(one => one.digest)].map(one => one.replace('sha256:', ''))),
        ]),
    };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/release/open-release.js






/** Opens a release directory, a folder of downloaded assets, one asset, or a tarball. Throws a Problem for anything else. */
async function openRelease(path) {
    const status = await (0,external_node_fs_promises_.stat)(path).catch(() => undefined);
    if (status?.isDirectory())
        return folder({ kind: 'folder', path, directory: path, names: await (0,lib_files/* listFiles */.CS)(path) });
    if (status?.isFile())
        return open_release_openFile(path);
    throw cannotOpen(path, status ? 'it is neither a file nor a directory.' : 'no such file or directory.');
}
async function open_release_openFile(path) {
    const directory = (0,external_node_path_.dirname)(path);
    const name = (0,external_node_path_.basename)(path);
    // A tarball that a browser has unzipped has lost its `.gz`.
    const isTarball = isTarballName(name) || isTarballName(`${name}.gz`);
    if (!isTarball && (await hasManifest(directory)))
        return folder({ kind: 'file', path, directory, names: await filesIn(directory) });
    await requireTarball(path, isTarball);
    let read;
    return {
        kind: 'tarball',
        path,
        read: async (name) => {
            read ??= readFromTarball(() => (0,read_limited/* readPieces */.ut)(path), [release_names_manifestName, manifestBundleName]);
            return (await read).get(name);
        },
    };
}
function folder(parts) {
    const { directory, names } = parts;
    const read = async (name) => names.includes(name) ? (0,read_limited/* readLimited */.tk)((0,external_node_path_.join)(directory, name), evidenceLimit) : undefined;
    return { ...parts, read };
}
async function hasManifest(directory) {
    const sizes = await Promise.all([release_names_manifestName, manifestBundleName].map(name => (0,lib_files/* sizeIfThere */.nQ)((0,external_node_path_.join)(directory, name))));
    return sizes.every(size => size !== undefined);
}
async function filesIn(directory) {
    const entries = await (0,external_node_fs_promises_.readdir)(directory, { withFileTypes: true });
    return entries
        .filter(entry => entry.isFile())
        .map(({ name }) => name)
        .sort(lib_files/* byBytes */.bg);
}
const alone = `To verify one file of a release, download ${release_names_manifestName} and ${manifestBundleName} into the same folder.`;
/** Refuses, by the first bytes, what people have in place of the tarball. */
async function requireTarball(path, isNamedSo) {
    const start = await (0,read_limited/* readStart */.H6)(path, 512);
    if (start[0] === 0x1f && start[1] === 0x8b)
        return;
    if (start.toString('latin1', 257, 262) === 'ustar')
        throw cannotOpen(path, 'it is a tar archive that was unzipped, and what is signed is the .tar.gz. Safari unzips downloads: switch off ' +
            '“Open safe files after downloading”, or download it with another program.');
    if (start.toString('latin1', 0, 2) === 'PK')
        throw cannotOpen(path, `it is a zip archive, not the tarball of a release. ${alone}`);
    if (!isNamedSo)
        throw cannotOpen(path, `it is not the tarball of a release, and no manifest is beside it. ${alone}`);
    throw new lib_problem/* Problem */.A(`open ${path}`, {
        found: `it is not a gzip file, so it is not the tarball of a release. ${alone}`,
        next: 'Give the tarball of a release.',
    });
}
function cannotOpen(path, found) {
    return new cannot_check/* CannotCheck */.k(`open ${path}`, {
        found,
        next: 'Give a release directory, a folder with the assets of a release, one asset, or the tarball of a release.',
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/check-tarball.js










/**
 * Checks that the tarball is the packed release directory: same files, same order, same time, same bytes. Packs it again only if
 * it has the files of the manifest, so that nobody but the signer can make that take long.
 */
async function checkRepacked({ scan, open }, manifest) {
    const { source } = manifest;
    const wanted = release_names_tarballPrefix(source.tag);
    if (scan.prefix !== wanted)
        failCheck(`its files are in ${JSON.stringify(scan.prefix)}, not in ${JSON.stringify(wanted)}.`);
    if (scan.mtime * 1000 !== Date.parse(source.commitTime))
        failCheck(`its time is ${new Date(scan.mtime * 1000).toISOString()}, not that of the commit, ${source.commitTime}.`);
    if (!hasFilesOf(manifest, scan))
        throw new cannot_check/* CannotCheck */.k('verify the release', {
            found: 'it was not packed again, because its files are not those of the manifest.',
            next: 'Download it again from its publisher.',
        });
    if (!(await isCanonical(open, scan)))
        failCheck('packing its content again gives different bytes.');
    return { detail: 'Packing its content again gives the same bytes.' };
}
function hasFilesOf({ files }, { files: found }) {
    const others = [...found.keys()].filter(path => !unlisted.some(name => name === path));
    return (others.length === files.length &&
        files.every(({ path, size, sha256 }) => found.get(path)?.size === size && found.get(path)?.sha256 === sha256));
}
/**
 * Checks the signatures of the tarball, without unpacking it: its bundle, and with a key also its `.sig`, as `openssl dgst -verify`
 * does. Among assets, none may be missing (`required`); elsewhere, a person may have downloaded only the tarball.
 */
async function checkTarballSignatures(tarball, required, { verifier, trust }) {
    const name = (0,external_node_path_.basename)(tarball);
    let verified;
    const bundle = await report_check('tarball signature', async () => {
        const passed = await checkBundle(tarball, name, required, verifier);
        verified = passed.verified;
        return passed;
    });
    const named = withFileName(`${name}.sigstore.json`, bundle);
    const { signedBy } = bundle;
    const neverHasSig = signedBy !== undefined && !signer_hasPlainSignature(signedBy);
    if (neverHasSig && (await (0,lib_files/* sizeIfThere */.nQ)(`${tarball}.sig`)) === undefined)
        return { checks: [named], verified };
    const needsSig = required && signedBy !== undefined && !neverHasSig;
    const sig = await report_check('tarball .sig', () => checkSig(tarball, name, needsSig, trust));
    return { checks: [named, withFileName(`${name}.sig`, sig)], verified };
}
/** The same checks, once the manifest says of which release the tarball must be. */
async function withTarballOrigin({ checks: [bundle, ...sig], verified }, manifest) {
    if (verified === undefined)
        return [bundle, ...sig];
    const origin = await report_check(bundle.name, () => {
        requireOrigin(verified, manifest);
        return { detail: bundle.detail, verified };
    });
    return [origin.status === 'pass' ? bundle : origin, ...sig];
}
async function checkBundle(tarball, name, required, verifier) {
    const path = `${tarball}.sigstore.json`;
    if ((await (0,lib_files/* sizeIfThere */.nQ)(path)) === undefined)
        return check_tarball_missing(`${name}.sigstore.json`, required);
    const verified = await verifier.verifyFile(tarball, await (0,read_limited/* readLimited */.tk)(path, evidenceLimit, 'inside'));
    return { detail: `${name} is signed.`, verified };
}
async function checkSig(tarball, name, required, trust) {
    const path = `${tarball}.sig`;
    if ((await (0,lib_files/* sizeIfThere */.nQ)(path)) === undefined)
        return check_tarball_missing(`${name}.sig`, required);
    const keys = keysOf(trust);
    if (keys.length === 0)
        throw new cannot_check/* CannotCheck */.k('verify the release', {
            found: 'it is a signature by a key, but no key was given.',
            next: 'Give the key.',
        });
    const signature = check_tarball_decode((await (0,read_limited/* readLimited */.tk)(path, 64 * 1024, 'inside')).toString());
    const bytes = await bytesOfFile(tarball, undefined, keys.map(one => ({ ...one, signature })));
    const found = keys.find(({ key, hash }) => bytes.isSignedBy(key, signature, hash)) ??
        failCheck('the signature was not made over this content by the key.');
    return {
        detail: 'It is valid, checked as `openssl dgst -verify` does.',
        verified: { signer: found.signer },
    };
}
/** The accepted keys, each with the digest that it signs. Ed25519 has its own, so any can stand there. */
function keysOf({ signers }) {
    return signers.flatMap(signer => by_kind_byKind(signer, {
        key: one => {
            const key = (0,public_key/* parsePublicKey */.e)(one.publicKey);
            return [{ signer: one, key, hash: signed_bytes_hashOf(key) ?? 'sha512' }];
        },
        identity: () => [],
    }));
}
function check_tarball_missing(name, required) {
    return required ? failCheck(`${name} is missing.`) : { status: 'absent', detail: `${name} was not provided.` };
}
function check_tarball_decode(text) {
    if (!/^[A-Za-z0-9+/]+={0,2}\s*$/.test(text))
        failCheck('it is not one line of base64.');
    return Buffer.from(text, 'base64');
}

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/require-target.js


/** What to do with evidence about something else. */
const again = 'Run the step that makes it again, on what is released.';
/**
 * Throws a Problem for a document about another target (`own`) than that of its `place`: evidence counts only for its own target, and
 * evidence about an image only for the image of that digest.
 */
function requireTarget(own, path, place, { images }) {
    if (own !== undefined && !isAt(own, place)) {
        throw new lib_problem/* Problem */.A(`use ${path}`, {
            found: `it is about ${JSON.stringify(targetLabel(own))}, but its place is that of ${JSON.stringify(targetLabel(place))}.`,
            next: again,
        });
    }
    const released = place.kind === 'image' ? images.find(({ name }) => name === place.name) : undefined;
    if (released === undefined || released.platforms.some(one => isOfPlatform(one, own, place)))
        return;
    throw new lib_problem/* Problem */.A(`use ${path}`, {
        found: `it is about ${own?.digest ?? 'an image whose digest it does not say'}, which is not ${imageText(released, place)}.`,
        next: again,
    });
}
function imageText({ repository, digest }, { platform }) {
    const whole = `${repository}@${digest}`;
    return platform === undefined ? `an image of ${whole}` : `the image of ${whole} for ${platform}`;
}
/** True for the image of a release for the platform of a place. A docker archive has no platform in its place. */
function isOfPlatform({ platform, digest }, own, place) {
    const isSame = place.platform === undefined || canonicalPlatform(platform) === canonicalPlatform(place.platform);
    return isSame && digest === own?.digest;
}
/** The name of the project may differ from that of its repository. What a document does not say about its platform contradicts nothing. */
function isAt(own, place) {
    if (own.kind !== place.kind)
        return false;
    return own.kind === 'directory' || (own.name === place.name && (own.platform ?? place.platform) === place.platform);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/read-evidence.js




/**
 * Reads every file of the kinds that a policy can require. Does not verify signatures. A file that cannot be parsed, or that is
 * about another commit, target, image or release, is added to `unusable`. Throws system errors.
 */
async function readEvidence(releaseDir, release) {
    const collector = new EvidenceCollector(release);
    for (const path of await listFiles(releaseDir)) {
        const content = collector.needs(path)
            ? await readLimited(join(releaseDir, path), limits.document, 'inside')
            : undefined;
        collector.add(path, content?.toString());
    }
    return collector.finish();
}
/** The kinds that a policy can require. */
const requirable = evidenceKinds.filter(rule => rule.requirable !== false);
/** The evidence of a release, from files in any order. Keeps what their documents say, and not their text. */
class EvidenceCollector {
    #release;
    #retains;
    #entries = new Map();
    #unusable = [];
    /** `retains` says of which kinds the documents are needed for summaries. Those of other kinds are read and dropped. */
    constructor(release, retains = () => true) {
        this.#release = release;
        this.#retains = retains;
    }
    /** True if the content of a file matters, and not only that it exists. */
    needs(path) {
        return requirable.some(rule => rule.parse !== undefined && this.#targetOf(rule, path) !== undefined);
    }
    /** Adds a file. `text` is its content; undefined if that is not needed, or not provided. */
    add(path, text) {
        for (const rule of requirable) {
            const target = this.#targetOf(rule, path);
            if (target !== undefined)
                this.#addTo(rule, { path, target }, text);
        }
    }
    /** What the files say. Their order does not matter. */
    finish() {
        const entries = (kind) => (this.#entries.get(kind) ?? []).toSorted(projectFirst);
        const summaries = evidenceKinds.map(rule => {
            const found = entries(rule.kind).flatMap(({ document, ...entry }) => document === undefined ? [] : [{ ...entry, document: document.value }]);
            return [rule.kind, rule.summarise(found)];
        });
        return {
            summaries: Object.fromEntries(summaries),
            present: evidenceKinds
                .filter(rule => rule.present(this.#counting(rule.kind), this.#release.images))
                .map(({ kind }) => kind),
            stated: requirable.flatMap(({ kind }) => entries(kind).flatMap(({ absence }) => (absence === undefined ? [] : [{ kind, absence }]))),
            lacking: this.#lacking(),
            unusable: requirable.flatMap(rule => this.#unusable
                .filter(({ kind }) => kind === rule.kind)
                .toSorted(projectFirst)
                .map(({ kind, reason }) => ({ kind, reason }))),
        };
    }
    /** The files of a kind that are evidence. */
    #counting(kind) {
        return (this.#entries.get(kind) ?? []).filter(({ absence }) => absence === undefined).map(withoutDocument);
    }
    #lacking() {
        const { project, images } = this.#release;
        const hasArtifacts = (this.#entries.get('artifacts') ?? []).length > 0;
        return requirable.flatMap(({ kind, lacking }) => {
            const found = this.#counting(kind);
            const targets = found.length === 0 ? [] : (lacking?.(found, { project, images, hasArtifacts }) ?? []);
            return targets.length === 0 ? [] : [{ kind, targets }];
        });
    }
    #targetOf(rule, path) {
        for (const name in rule.files) {
            const target = rule.files[name]?.targetAt(path, this.#release.project);
            if (target !== undefined)
                return target;
        }
        return undefined;
    }
    #addTo(rule, entry, text) {
        try {
            const value = text === undefined ? undefined : read_evidence_readDocument(rule, entry, text, this.#release);
            const retained = text !== undefined && this.#retains(rule.kind)
                ? { document: { value: rule.retain === undefined ? value : rule.retain(value, entry.target) } }
                : {};
            const absence = value === undefined ? undefined : rule.statesAbsence?.(value);
            const entries = this.#entries.get(rule.kind) ?? [];
            entries.push({ ...entry, ...retained, ...(absence === undefined ? {} : { absence }) });
            this.#entries.set(rule.kind, entries);
        }
        catch (error) {
            if (!(error instanceof lib_problem/* Problem */.A))
                throw error;
            const reason = `${entry.path} cannot be used: ${error.found}`;
            this.#unusable.push({ kind: rule.kind, path: entry.path, reason });
        }
    }
}
function read_evidence_readDocument(rule, { path, target }, text, release) {
    const document = rule.parse?.(text, path);
    if (document === undefined)
        return undefined;
    requireCommit(rule.commitOf?.(document), path, release);
    if (rule.targetOf !== undefined)
        requireTarget(rule.targetOf(document), path, target, release);
    const found = rule.contradictionOf?.(document, target, release);
    if (found !== undefined)
        throw new lib_problem/* Problem */.A(`use ${path}`, { found, next: again });
    return document;
}
function requireCommit(other, path, { commit }) {
    if (other === undefined || other === commit)
        return;
    throw new lib_problem/* Problem */.A(`use ${path}`, {
        found: `it is about commit ${other}, but the release comes from commit ${commit}.`,
        next: again,
    });
}
/** Whether a kind is present depends on its paths only. */
function withoutDocument({ path, target }) {
    return { path, target, document: undefined };
}
/** Sorts evidence of the project before that of its images, each by path. */
function projectFirst(a, b) {
    return Number(a.path.includes('/')) - Number(b.path.includes('/')) || (0,lib_files/* byBytes */.bg)(a.path, b.path);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/verdict-evidence.js







const documentLimit = lib_limits/* limits */.F.document;
/**
 * Gathers the policy and the evidence of a release to decide again. Takes only content with the digest that the manifest lists, so
 * that nothing counts that nobody signed.
 */
class VerdictEvidenceReader {
    #manifest;
    #collector;
    #pending;
    #unread = [];
    #policy;
    constructor(manifest) {
        const { project, source, images, files } = manifest;
        this.#manifest = manifest;
        // The decision needs the findings themselves, and what is in the images. Of all other kinds it needs only whether they can be used.
        this.#collector = new EvidenceCollector({
            project: project.name,
            version: project.version,
            commit: source.commit,
            images,
            artifacts: files
                .filter(({ path }) => isArtifact(path))
                .map(({ path, sha256 }) => ({ fileName: (0,external_node_path_.basename)(path), sha256 })),
        }, kind => ['vulnerabilities', 'tools', 'hardening'].includes(kind));
        const isNeeded = ({ path }) => path === manifest.policy.path || this.#collector.needs(path) || verdict_evidence_isSignature(path, project.name);
        this.#pending = new Map(files.filter(isNeeded).map(file => [file.path, file]));
        for (const file of files)
            if (!isNeeded(file))
                this.#collector.add(file.path, undefined);
    }
    /** Takes what a folder has. */
    async readFolder(folder) {
        for (const file of [...this.#pending.values()]) {
            const name = nameIn(folder, file);
            if (name === undefined || !folder.has(name))
                continue;
            const content = file.size <= documentLimit ? await folder.read(name, documentLimit).catch(() => undefined) : undefined;
            // What lies beside one asset may be of another release.
            if (folder.kind !== 'asset' || (content && (0,lib_digest/* sha256 */.sc)(content) === file.sha256))
                this.take(file.path, content);
        }
    }
    takes(path) {
        return this.#pending.has(path) ? documentLimit : undefined;
    }
    take(path, content) {
        const file = this.#pending.get(path);
        if (file === undefined)
            return;
        this.#pending.delete(path);
        const isListed = content !== undefined && (0,lib_digest/* sha256 */.sc)(content) === file.sha256;
        const text = isListed ? content.toString('utf8') : undefined;
        if (text === undefined)
            this.#unread.push(path);
        else if (path === this.#manifest.policy.path)
            this.#policy = text;
        this.#collector.add(path, text);
    }
    finish() {
        const missing = [...this.#pending.keys()];
        for (const path of missing)
            this.#collector.add(path, undefined);
        const release = this.#collector.finish();
        return { policy: this.#policy, release, findings: findingsIn(release.summaries), missing, unread: this.#unread };
    }
}
/** Signatures that a policy can require are checked apart; here, they must only be there. */
function verdict_evidence_isSignature(path, project) {
    return [register_kinds.provenance.files.bundles, register_kinds['image-signature'].files.bundle].some(file => file.targetAt(path, project) !== undefined);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/open-contents.js









/** Opens a release. Of a tarball, verifies the signatures first, and unpacks nothing if one of them is wrong. */
async function openUnread(path, trusted) {
    let unread;
    let signatures;
    const opened = await report_check('release', async () => {
        unread = await openRelease(path);
        if (unread.kind !== 'tarball')
            return { detail: 'Read as a folder.' };
        signatures = await checkTarballSignatures(path, false, trusted);
        if (!isWrong(signatures.checks))
            await open_contents_readable(unread);
        return { detail: 'Read as the tarball of a release.' };
    });
    const usable = opened.status === 'pass' && !isWrong(signatures?.checks ?? []);
    return { check: opened, ...(usable && unread ? { unread } : {}), ...(signatures ? { signatures } : {}) };
}
/** A tarball that nobody signed, of another name and structure, is damaged or not ours: nothing says which. */
async function open_contents_readable({ path, read }) {
    try {
        await read('');
    }
    catch (error) {
        if (!(error instanceof lib_problem/* Problem */.A) || isTarballName((0,external_node_path_.basename)(path)))
            throw error;
        const found = `it is not the tarball of a release that release-tools made: ${error.found}`;
        throw new cannot_check/* CannotCheck */.k('open the tarball', { found, next: 'Give the tarball of a release.', cause: error });
    }
}
/** Reads what was provided, each file once: the folder, and the tarball that it has or that was given. */
async function openContents({ unread, signatures }, manifest, trusted) {
    const reader = new VerdictEvidenceReader(manifest);
    const folder = unread.kind === 'tarball' ? undefined : openFolder(unread, manifest);
    if (folder)
        await reader.readFolder(folder);
    if (folder?.kind === 'asset') {
        const skipped = { name: 'tarball', status: 'absent', detail: onlyOne };
        return { sources: [folder], evidence: reader.finish(), checks: [skipped] };
    }
    const path = folder === undefined ? unread.path : (0,external_node_path_.join)(folder.beside, release_names_tarballName(manifest.source.tag));
    const signed = async () => signatures ?? checkTarballSignatures(path, folder?.kind === 'assets', trusted);
    const { tarball, checks } = await checkTarball(path, folder, manifest, { reader, signed });
    const sources = [folder, tarball].filter(source => source !== undefined);
    return { sources, evidence: reader.finish(), checks, ...(tarball ? { tarball } : {}) };
}
async function checkTarball(path, folder, manifest, { reader, signed }) {
    let tarball;
    let signatures = [];
    const content = await report_check('tarball', async () => {
        if (folder !== undefined && !(await isProvided(folder, path)))
            return { status: 'absent', detail: `${(0,external_node_path_.basename)(path)} was not provided.` };
        signatures = await withTarballOrigin(await signed(), manifest);
        if (isWrong(signatures))
            throw notUnpacked();
        tarball = await openTarball(path, reader);
        return checkRepacked(tarball, manifest);
    });
    return { checks: [withFileName((0,external_node_path_.basename)(path), content), ...signatures], ...(tarball ? { tarball } : {}) };
}
/** Throws a Problem if the tarball is missing among assets that have a signature of it. */
async function isProvided({ kind, names }, path) {
    if ((await (0,lib_files/* sizeIfThere */.nQ)(path)) !== undefined)
        return true;
    const name = (0,external_node_path_.basename)(path);
    const signed = kind === 'assets' && names.some(other => other === `${name}.sig` || other === `${name}.sigstore.json`);
    return signed ? failCheck(`${name} is missing, although its signature was provided.`) : false;
}
function isWrong(checks) {
    return checks.some(({ status }) => status === 'fail');
}
function notUnpacked() {
    return new cannot_check/* CannotCheck */.k('verify the release', {
        found: 'it was not unpacked, because a signature of it is not valid.',
        next: 'Download it again from its publisher.',
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/released-models.js




/** The models among the artifacts: `NAME.tar.gz` with a signature `NAME.sig`. */
async function readModels(manifest, sources) {
    const models = [];
    for (const { name, archive, signature } of pairsIn(manifest)) {
        const model = { name, archive, signaturePath: signature.path };
        const source = sources.find(one => one.kind !== 'asset' && [archive, signature].every(isIn(one)));
        const content = source && (await readSmall(source, signature));
        if (source === undefined || content === undefined)
            models.push(model);
        else if (isModelSignature(content))
            models.push({ ...model, provided: { source, signature: content } });
    }
    return models;
}
function pairsIn({ files }) {
    const listed = new Map(files.map(file => [file.path, file]));
    return files.flatMap(signature => {
        const [, name = ''] = /^(.+)\.sig$/.exec(signature.path.slice(artifacts_artifactsDir.length)) ?? [];
        const archive = listed.get(`${artifacts_artifactsDir}${name}.tar.gz`);
        const isPair = isArtifact(signature.path) && archive !== undefined && signature.size <= evidenceLimit;
        return isPair ? [{ name, archive, signature }] : [];
    });
}
function isIn(source) {
    return file => source.has(nameIn(source, file) ?? '');
}
/** Undefined if it has more bytes than a signature. */
async function readSmall(source, file) {
    const chunks = [];
    let size = 0;
    for await (const chunk of source.stream(nameIn(source, file) ?? '')) {
        size += chunk.length;
        if (size > evidenceLimit)
            return undefined;
        chunks.push(Buffer.from(chunk));
    }
    return Buffer.concat(chunks);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/signed-wholes.js



/** Manifest and tarball, with those who signed them. `signed` is the check of the signature of the manifest. */
function signedWholes({ source: { tag } }, { tarball, checks }, { signers }, manifest) {
    const signerOf = (one) => signers.find(signer => (0,external_node_util_.isDeepStrictEqual)(signedBy(signer), one?.signedBy));
    const ofTarball = checks.find(({ name }) => name === 'tarball signature');
    return [
        { bundle: manifestBundleName, sha256: manifest.sha256, signer: signerOf(manifest.signed) },
        { bundle: `${release_names_tarballName(tag)}.sigstore.json`, sha256: tarball?.scan.sha256, signer: signerOf(ofTarball) },
    ];
}

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/decide-by-summary.js


const covered = [
    'vulnerabilities',
    'tools',
    'databases',
    'evidence',
    'hardening',
    'signers',
    'builders',
    'source.branch',
    'age',
    'vex',
    'rebuilders',
];
/**
 * Decides by a reader's policy with the word of a verifier that it names. The rules that the summary answers are decided. For all others
 * that the file has, the verifier's word stands in.
 */
function decideBySummary(own, word) {
    const { repository, tag, level } = word;
    const facts = {
        others: [],
        refs: [],
        ...(repository === undefined ? {} : { repository }),
        ...(tag === undefined ? {} : { tag }),
        ...(level === undefined ? {} : { provenance: { level, builders: [], refs: [] } }),
    };
    const { branch: _, ...source } = own.policy.source ?? {};
    const answered = [...judgeSource({ ...own, policy: { ...own.policy, source } }, facts), ...judgeLevel(own, facts)];
    const others = covered
        .filter(rule => own.lineOf?.(rule) !== undefined)
        .map((rule) => ({ rule, status: 'absent', detail: `The word of ${word.id} stands in for it.` }));
    return readerVerdict(own, [
        { rule: `verifiers[${word.index}]`, status: 'pass', detail: word.detail },
        ...answered,
        ...others,
    ]);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/in-toto/check-vsa.js

/**
 * Compares a verification summary with what is wanted. Returns all faults, in the order of the specification's steps
 * (https://slsa.dev/spec/v1.2/verification_summary#how-to-verify); none if it says what is wanted. Its signature must have been verified.
 */
function checkVsa(vsa, wanted) {
    return [
        ...digestFaults(vsa, wanted),
        ...textFaults('verifier', vsa.verifier.id, wanted.verifier),
        ...textFaults('resource', vsa.resourceUri, wanted.resource),
        ...resultFaults(vsa),
        ...levelFaults(vsa.verifiedLevels, wanted.levels ?? []),
        ...policyFaults(vsa, wanted),
        ...ageFaults(vsa, wanted),
    ];
}
/** Digests for which anybody can make two files. Nothing is known by them. */
const check_vsa_weak = ['md5', 'sha1'];
function digestFaults({ subject }, { artifacts }) {
    if (artifacts.length === 0)
        return [{ about: 'digest', found: 'no digest was given to compare with its subjects.', missing: true }];
    return artifacts.flatMap((artifact) => {
        const broken = Object.keys(artifact).find(name => check_vsa_weak.includes(name));
        if (broken !== undefined)
            return [{ about: 'weak digest', found: `${broken} does not identify an artifact.` }];
        if (subject.some(({ digest }) => check_vsa_isAbout(digest, artifact)))
            return [];
        const names = Object.keys(artifact);
        const others = subject.every(({ digest }) => !names.some(name => Object.hasOwn(digest, name)));
        const algorithms = [...new Set(subject.flatMap(({ digest }) => Object.keys(digest)))].join(', ');
        const reason = others ? `: it names its subjects by ${algorithms} only` : '';
        return [{ about: 'digest', found: `it is not about ${check_vsa_textOf(artifact)}${reason}.` }];
    });
}
function check_vsa_isAbout(digest, artifact) {
    const both = Object.keys(artifact).filter(name => Object.hasOwn(digest, name));
    return both.length > 0 && both.every(name => digest[name] === artifact[name]);
}
function check_vsa_textOf(digest) {
    return Object.entries(digest)
        .map(([name, value]) => `${name}:${value}`)
        .join(' ');
}
function textFaults(about, found, wanted) {
    if (found === '')
        return [{ about, found: `it does not name its ${about}.`, missing: true }];
    return found === wanted ? [] : [{ about, found: `its ${about} is ${quoted(found)}, not ${quoted(wanted)}.` }];
}
function resultFaults({ verificationResult, verifiedLevels }) {
    if (verificationResult !== 'PASSED')
        return [{ about: 'result', found: `its result is ${quoted(verificationResult)}, not "PASSED".` }];
    if (!verifiedLevels.includes('FAILED'))
        return [];
    return [{ about: 'result', found: 'its result is "PASSED", but its levels say "FAILED".' }];
}
/** `SLSA_BUILD_LEVEL_3`, and `SLSA_BUILD_LEVEL_UNEVALUATED` for a verifier that says nothing of the level. */
const levelForm = /^SLSA_([A-Z]+(?:_[A-Z]+)*)_LEVEL_(\d{1,3}|UNEVALUATED)$/;
/** `SLSA_SOURCE_TWO_PARTY_REVIEWED`: https://slsa.dev/spec/v1.2/verified-properties */
const propertyForm = /^SLSA(?!.*_LEVEL(?:_|$))(?:_[A-Z]+){2,}$/;
function levelFaults(stated, wanted) {
    const bad = [...wanted, ...stated].find(level => level.startsWith('SLSA_') && !levelForm.test(level) && !propertyForm.test(level));
    if (bad !== undefined)
        return [{ about: 'unknown level', found: `${quoted(bad)} is not a level of SLSA.` }];
    return wanted.flatMap(level => levelFault(stated, level));
}
function levelFault(stated, wanted) {
    const asked = check_vsa_levelOf(wanted);
    if (asked === undefined)
        return stated.includes(wanted) ? [] : [{ about: 'levels', found: `it does not state ${quoted(wanted)}.` }];
    const ranks = stated.map(check_vsa_levelOf).flatMap(level => (level?.track === asked.track ? [level.rank] : []));
    if (ranks.length === 0)
        return [{ about: 'levels', found: `it states no level of the track ${asked.track}.` }];
    const rank = Math.max(...ranks);
    if (rank >= asked.rank)
        return [];
    const found = rank === unevaluated ? 'not evaluated' : String(rank);
    return [{ about: 'levels', found: `its level of the track ${asked.track} is ${found}, not at least ${asked.rank}.` }];
}
/** Below every level. Whoever wants no more than this accepts any level. */
const unevaluated = -1;
function check_vsa_levelOf(text) {
    const [, track, level] = levelForm.exec(text) ?? [];
    if (track === undefined)
        return undefined;
    return { track, rank: level === 'UNEVALUATED' ? unevaluated : Number(level) };
}
function policyFaults({ policy }, { policySha256 }) {
    const found = policy?.digest?.sha256;
    if (policySha256 === undefined || found === policySha256)
        return [];
    if (found === undefined)
        return [{ about: 'policy', found: 'it does not name its policy by sha256.', missing: true }];
    return [{ about: 'policy', found: `it was reached by a different policy (sha256:${found}).` }];
}
/** Clocks differ a little. */
const skewHours = 0.1;
function ageFaults({ timeVerified }, { age }) {
    if (age === undefined)
        return [];
    const time = timeVerified ?? age.signedAt;
    if (time === undefined)
        return [{ about: 'age', found: 'it does not say when its artifacts were verified.', missing: true }];
    const hours = (Date.parse(age.now) - Date.parse(time)) / 3_600_000;
    if (hours >= -skewHours && hours <= age.maxHours)
        return [];
    const why = hours < 0 ? 'which has not come yet' : `more than ${format_count(age.maxHours, 'hour')} ago`;
    return [{ about: 'age', found: `its artifacts were verified at ${time}, ${why}.` }];
}
function quoted(text) {
    return JSON.stringify(text);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/accepted-summary.js








/**
 * The first summary of an accepted verifier that says that one of the candidates is good. Throws a Problem with the reason if none does, or
 * if one says that it is not: no other outweighs that. Throws CannotCheck if a summary does not say what the policy asks for.
 */
function acceptSummary(own, given, wanted, trust) {
    const verifiers = trustedIn(own, trust);
    const answers = given.files.flatMap(file => accepted_summary_linesOf(file).map(line => answerOf(file, line, verifiers, { own, given, wanted })));
    const bad = answers.find(answer => 'failed' in answer);
    const good = answers.find(answer => 'vsa' in answer);
    if (bad !== undefined && 'failed' in bad)
        throw bad.failed;
    if (good !== undefined && 'vsa' in good)
        return good;
    const refused = answers.flatMap(answer => ('refused' in answer ? [answer] : []));
    throw (refused.find(({ genuine }) => genuine) ?? refused[0])?.refused ?? accepted_summary_refuse('there is no summary.');
}
/** The verifiers of the policy, each with its own signer. */
function trustedIn({ policy, verifiers = [] }, trust) {
    const signers = verifiersOf(verifiers, trust);
    return (policy.verifiers ?? []).flatMap((verifier, index) => {
        const signature = signers[index]?.verifier;
        return signature === undefined ? [] : [{ verifier, index, signature }];
    });
}
function accepted_summary_linesOf({ content }) {
    return bundleLines(content.toString('utf8'));
}
/** What one statement says by the verifier that signed it. One key may sign for several verifiers, so that each is asked. */
function answerOf(file, line, verifiers, question) {
    const answers = verifiers.map(one => answerBy(file, line, one, question));
    return (answers.find(answer => 'failed' in answer) ??
        answers.find(answer => 'vsa' in answer) ??
        answers.find(answer => 'genuine' in answer && answer.genuine) ??
        answers[0] ?? { refused: accepted_summary_refuse('the policy names no verifier.'), genuine: false });
}
function answerBy(file, line, { verifier, index, signature }, question) {
    try {
        const { statement, ...verified } = signature.verifyStatement(line);
        const vsa = parseVsa(statement);
        const { candidates } = question.wanted;
        const artifact = candidates.find(one => accepted_summary_isAbout(vsa, one)) ?? candidates[0] ?? {};
        const invalid = invalidAt(verifier, verified.time);
        if (invalid?.status === 'error')
            throw cannotAccept(`the verifier ${verifier.id} ${invalid.why}.`);
        if (invalid !== undefined)
            return { refused: accepted_summary_refuse(`the verifier ${verifier.id} ${invalid.why}.`), genuine: true };
        return judge({ file, index, verifier, vsa, verified, artifact }, question);
    }
    catch (error) {
        if (!(error instanceof lib_problem/* Problem */.A))
            throw error;
        return { refused: error, genuine: error instanceof cannot_check/* CannotCheck */.k };
    }
}
function judge(accepted, { own, given, wanted }) {
    const { file, vsa, verifier, verified } = accepted;
    const level = own.policy.slsa?.level;
    const faults = checkVsa(vsa, {
        verifier: verifier.id,
        resource: given.resource ?? wanted.resource,
        artifacts: [accepted.artifact],
        levels: level === undefined ? [] : [`SLSA_BUILD_LEVEL_${level}`],
        ...(verifier.policy === undefined ? {} : { policySha256: verifier.policy.replace('sha256:', '') }),
        ...accepted_summary_ageOf(verifier, given, verified),
    });
    const all = [...faults, ...believed(verifier, level)];
    if (all.length === 0)
        return accepted;
    const found = `${file.name}: ${all.map(fault => fault.found).join(' And ')}`;
    // A summary of something else, or of somebody else, says nothing of this.
    const isOther = all.some(({ about }) => ['digest', 'weak digest', 'verifier', 'resource'].includes(about));
    if (!isOther && all.some(({ about }) => about === 'result'))
        return { failed: new lib_problem/* Problem */.A(attempted, { found, next: downloadAgain }) };
    const refused = all.every(({ missing }) => missing) ? cannotAccept(found) : accepted_summary_refuse(found);
    return { refused, genuine: true };
}
function accepted_summary_ageOf(verifier, { now }, { time }) {
    const maxHours = verifier['max-age-hours'];
    if (maxHours === undefined)
        return {};
    return { age: { now, maxHours, ...(time === undefined ? {} : { signedAt: time }) } };
}
function believed({ id, level }, asked) {
    if (asked === undefined || level === undefined || level >= asked)
        return [];
    return [{ about: 'levels', found: `the policy believes ${id} up to SLSA Build L${level}, and asks for L${asked}.` }];
}
function accepted_summary_isAbout({ subject }, artifact) {
    return subject.some(({ digest }) => Object.entries(artifact).some(([name, value]) => digest[name] === value));
}
const attempted = 'take the word of the verifier';
const bySignatures = 'Verify it by its signatures instead, without the summary.';
function accepted_summary_refuse(found) {
    return new FailedCheck(attempted, { found, next: bySignatures });
}
function cannotAccept(found) {
    return new cannot_check/* CannotCheck */.k(attempted, { found, next: bySignatures });
}
/** The level that a summary states, as far as the policy believes its verifier; undefined if it states none. */
function statedLevel({ vsa, verifier }) {
    const stated = vsa.verifiedLevels.map(level => Number(/^SLSA_BUILD_LEVEL_([0-3])$/.exec(level)?.[1] ?? Number.NaN));
    const highest = Math.max(...stated.filter(level => !Number.isNaN(level)));
    if (!Number.isFinite(highest))
        return undefined;
    return Math.min(highest, verifier.level ?? highest);
}
/** What stands in for checking again, as a sentence. */
function acceptedText({ vsa, verifier, verified }) {
    const when = vsa.timeVerified ?? verified.time;
    const policy = vsa.policy?.uri ?? 'a policy that it does not name';
    const levels = vsa.verifiedLevels.length === 0 ? '' : `, ${vsa.verifiedLevels.join(', ')}`;
    return `${verifier.id} says ${vsa.verificationResult}${levels}${when === undefined ? '' : ` at ${when}`}, by ${policy}.`;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/check-by-summary.js










/** Of one asset, the summary vouches for repository and tag by its address, and for nothing else that the manifest says. */
function checkAlone({ manifest }, { repository }, meant, given) {
    return report_check('manifest', () => {
        check_manifest_requireTag(manifest, meant);
        requireRepositoryOf(manifest, repository);
        const asksOfAddress = meant.tag !== undefined || repository !== undefined;
        if (meant.version !== undefined || (asksOfAddress && given.resource !== undefined))
            throw new cannot_check/* CannotCheck */.k('verify the release', {
                found: 'the summary is about this file only, and does not say of which release it is.',
                next: 'Leave out what you ask of the release, or verify it by its signatures, without the summary.',
            });
        return {
            status: 'absent',
            detail: 'The summary is about this file only, so that nothing else in the manifest counts.',
        };
    });
}
/** Compares the files with the manifest that the summary vouches for. */
async function checkRelease({ unread, manifest }, accepted, { repository }, meant) {
    const parsed = await report_check('manifest', () => {
        requireWanted(unread, manifest, meant);
        requireRepositoryOf(manifest, repository);
        return { detail: listed(manifest) };
    });
    const source = unread.kind === 'tarball' ? await openTarball(unread.path, check_by_summary_ignored) : openFolder(unread, manifest);
    const files = await checkFiles(manifest, [source]);
    const sums = await report_check(sumsName, () => checkSums(manifest, source));
    return { checks: [parsed, summarize(files, manifest), sums, ...(await check_by_summary_besides(source, manifest, accepted))], files };
}
const check_by_summary_ignored = { takes: () => undefined, take: () => undefined };
/** A tarball that lies beside the files is only known if the summary names it too. */
async function check_by_summary_besides(source, manifest, { vsa }) {
    if (source.kind === 'tarball' || source.kind === 'asset')
        return [];
    const name = release_names_tarballName(manifest.source.tag);
    const path = (0,external_node_path_.join)(source.beside, name);
    if ((await (0,lib_files/* sizeIfThere */.nQ)(path)) === undefined)
        return [];
    const digest = await (0,lib_digest/* sha256File */.Q3)(path);
    const body = () => {
        if (vsa.subject.some(one => one.digest.sha256 === digest))
            return { detail: `The summary names ${name}.` };
        throw new cannot_check/* CannotCheck */.k('verify the release', {
            found: `the summary does not name ${name}.`,
            next: 'Take it out, or verify it by its signatures, without the summary.',
        });
    };
    return [await report_check('tarball', body)];
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/summary-report.js



/** The level that a report shows by the word of a verifier. */
function summary_report_levelOf(accepted) {
    const level = statedLevel(accepted);
    return level === undefined ? undefined : { level, reason: `${accepted.verifier.id} says so.` };
}
/** A summary as a report shows it. */
function summary_report_shown({ verifier, verified, vsa }) {
    return {
        verifier: verifier.id,
        signedBy: signedBy(verified.signer),
        ...(vsa.timeVerified === undefined ? {} : { timeVerified: vsa.timeVerified }),
        ...(vsa.policy?.uri === undefined ? {} : { policy: vsa.policy.uri }),
        levels: vsa.verifiedLevels,
    };
}
/** What a summary by the word of another summary is about: what that named, and no more. */
function aboutSummary({ artifact, vsa, file }, own) {
    const subject = vsa.subject.filter(({ digest }) => digest.sha256 === artifact.sha256);
    return {
        subject,
        resourceUri: vsa.resourceUri,
        policy: { uri: own.name, ...(own.sha256 === undefined ? {} : { digest: { sha256: own.sha256 } }) },
        attestations: [{ uri: file.name, digest: { sha256: (0,lib_digest/* sha256 */.sc)(file.content) } }],
    };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/verify-by-summary.js














/**
 * Verifies a release by the word of a verifier that the reader's policy names: its summary must be about the manifest, the tarball or the
 * asset that was given. Signatures, provenance and verdict are then not checked again; what the manifest lists is compared with it.
 */
async function verifyBySummary(path, trust, meant, by) {
    let claimed;
    const opened = await report_check('release', async () => {
        claimed = await verify_by_summary_open(path);
        return { detail: 'It was read, and nothing of it is trusted yet.' };
    });
    if (claimed === undefined)
        return conclude([opened]);
    const { manifest, digests } = claimed;
    let accepted;
    const summary = await report_check('accepted summary', () => {
        const wanted = { candidates: digests.map(digest => ({ sha256: digest })), resource: resourceOf(manifest) };
        accepted = acceptSummary(by.policy, by.summaries, wanted, trust);
        return {
            detail: `${acceptedText(accepted)} What it stands for was not checked again.`,
            verified: accepted.verified,
        };
    });
    if (accepted === undefined)
        return conclude([opened, summary]);
    return accept(path, { claimed, accepted, checks: [opened, summary] }, { trust, meant, by });
}
/** Opens what was given, and reads the manifest, which may say anything. */
async function verify_by_summary_open(path) {
    const unread = await openRelease(path);
    if (unread.kind === 'tarball')
        await open_contents_readable(unread);
    const bytes = await unread.read(release_names_manifestName);
    if (bytes === undefined)
        throw noRelease(unread);
    const own = unread.kind === 'folder' ? [] : [await (0,lib_digest/* sha256File */.Q3)(path)];
    return { unread, manifest: readManifest(bytes), digests: [(0,lib_digest/* sha256 */.sc)(bytes), ...own] };
}
async function accept(path, { claimed, accepted, checks }, { trust, meant, by }) {
    const { unread, manifest, digests } = claimed;
    // A summary of one asset says nothing of the manifest beside it.
    const isAlone = unread.kind === 'file' && accepted.artifact.sha256 !== digests[0];
    const { checks: more, files } = isAlone
        ? {
            checks: [await checkAlone(claimed, trust, meant, by.summaries)],
            files: [{ path: (0,external_node_path_.basename)(path), status: 'pass', sha256: digests[1] ?? '' }],
        }
        : await checkRelease(claimed, accepted, trust, meant);
    const slsa = summary_report_levelOf(accepted);
    const { repository, tag } = manifest.source;
    const decided = decideBySummary(by.policy, {
        ...{ index: accepted.index, id: accepted.verifier.id, detail: acceptedText(accepted), level: slsa },
        ...(isAlone ? {} : { repository, tag }),
    });
    const own = await report_check(ownPolicyCheck, () => checkOwnPolicy(by.policy, decided, manifest));
    return {
        ...conclude([...checks, ...more, own], files),
        ...(slsa === undefined ? {} : { slsa }),
        ...(isAlone ? {} : { release: identify(manifest) }),
        ...(unread.kind === 'file' ? { asset: (0,external_node_path_.basename)(path) } : {}),
        ownPolicy: { name: by.policy.name, ...decided },
        acceptedSummary: summary_report_shown(accepted),
        about: aboutSummary(accepted, by.policy),
    };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/verify.js



























const verify_words = {
    directory: 'a release directory',
    assets: 'the assets of a GitHub release',
    asset: 'one asset of a GitHub release',
    tarball: 'the tarball of a release',
};
/**
 * Verifies a release offline, as anybody can. `path` is a release directory, a folder of downloaded assets, one asset with the
 * manifest beside it, or the tarball. Trusts nothing in the release before the signature of its manifest is verified. The report has
 * everything that is wrong. Throws a Problem only if `trust` is unusable, for example if a key in it is not a public key.
 */
async function verifyRelease(path, trust, asked = {}) {
    if (asked.summaries && asked.policy)
        return verifyBySummary(path, trust, asked, { policy: asked.policy, summaries: asked.summaries });
    const trusted = { verifier: new sigstore_SignatureVerifier(trust), trust };
    const opened = await openUnread(path, trusted);
    const { unread, signatures } = opened;
    if (!unread)
        return conclude([opened.check, ...(signatures?.checks ?? [])]);
    const { checks, manifest } = await check_manifest_checkManifest(unread, { ...trusted, meant: asked });
    if (!manifest)
        return conclude([opened.check, ...checks, ...(signatures?.checks ?? [])]);
    const contents = await openContents({ ...opened, unread }, manifest, trusted);
    const [source] = contents.sources;
    if (!source)
        return { ...conclude([opened.check, ...checks, ...contents.checks]), release: identify(manifest) };
    const signed = checks.find(one => one.signedBy !== undefined);
    const { sha256: manifestSha256 } = await source.measure(release_names_manifestName);
    const read = evidenceReader(manifest, contents.sources);
    const models = await readModels(manifest, contents.sources);
    const kinds = await checkEvidence(manifest, contents, { read, models, ...trusted }, asked);
    const summary = await checkWhole(manifest, contents, trusted.verifier, asked.policy !== undefined);
    const times = { signedAt: signed?.signedAt, summarised: summary.summarised };
    const gpg = await checkGpg({ manifest, source, trust, ...times });
    const wholes = signedWholes(manifest, contents, trust, { sha256: manifestSha256, signed });
    const events = await checkEvents({ manifest, read, source, wholes, models, ...trusted });
    const facts = factsOfRelease(manifest, checks, [...kinds, ...contents.checks, ...gpg]);
    const whole = { manifest, manifestSha256, publisher: signed?.signedBy };
    const own = await verify_judge(asked, contents, facts, whole, trust);
    const ends = [...events, ...gpg, summary.check];
    const rest = await checkContents(manifest, contents, { kinds, signatures: ends, own: own?.check, ...times });
    const provided = { source, files: rest.files, tarballSha256: contents.tarball?.scan.sha256 };
    const { policy, rebuilds = [] } = asked;
    const about = await aboutRelease({ manifest, manifestSha256, ...provided, own: policy, rebuilds });
    return {
        ...conclude([{ ...opened.check, detail: `Read as ${verify_words[source.kind]}.` }, ...checks, ...rest.checks], rest.files),
        ...(facts.provenance ? { slsa: facts.provenance.level } : {}),
        release: identify(manifest),
        about,
        ...(source.kind === 'asset' ? { asset: (0,external_node_path_.basename)(path) } : {}),
        ...(own?.decided ? { ownPolicy: own.decided } : {}),
    };
}
/** The checks of all kinds of evidence, and of the models that are signed. */
async function checkEvidence(manifest, { sources }, { read, verifier, models }, { builders = own_builders_ownBuilders, policy }) {
    const known = withTrusted(builders, policy?.policy.builders);
    const kinds = await checkKinds(manifest, read, verifier, digestReader(manifest, sources), known);
    return [...kinds, ...(await checkModels(models, manifest, verifier))];
}
/** `kinds` are the checks of the kinds of evidence, `signatures` those of GPG and of the summary, `own` that by the reader's own policy, `signedAt` the time of the manifest's signature. */
async function checkContents(manifest, contents, rows) {
    const { sources, evidence } = contents;
    const { kinds, signatures, own, signedAt } = rows;
    const [source] = sources;
    const files = await checkFiles(manifest, sources);
    const checks = [
        summarize(files, manifest),
        await report_check(sumsName, () => checkSums(manifest, source)),
        ...kinds,
        ...(own === undefined ? [await report_check('verdict', () => checkVerdict(manifest))] : []),
        await report_check('verdict again', () => checkVerdictAgain(manifest, evidence)),
        await report_check('verdict day', () => checkVerdictDay(manifest, signedAt)),
        ...(own === undefined ? [] : [own]),
        ...contents.checks,
        ...signatures,
    ];
    return { checks, files };
}
/** Decides by the reader's own policy. `decided` is undefined if that is not possible. */
async function verify_judge({ policy, rebuilds = [], vex = [] }, { evidence }, facts, whole, trust) {
    if (policy === undefined)
        return undefined;
    let decided;
    const checked = await report_check(ownPolicyCheck, () => {
        const { rebuilders } = policy;
        const after = rebuilders ? judgeRebuilders(rebuilders, rebuilds, whole, trust) : [];
        const findings = evidence.findings.flatMap(document => document.findings);
        const { notAffected, rules } = judgeVex(policy, vex, findings, whole, trust);
        const before = [...decideOnEvidence(policy, evidence, notAffected), ...rules];
        decided = decideForReader(policy, facts, { before, after });
        return checkOwnPolicy(policy, decided, whole.manifest);
    });
    return { check: checked, ...(decided ? { decided: { name: policy.name, ...decided } } : {}) };
}
/** A reader with a policy of their own accepts a release with a summary that says FAILED: it must only agree with the verdict. */
async function checkWhole(manifest, { sources, tarball }, verifier, hasOwnPolicy) {
    const [source] = sources;
    const { sha256: manifestSha256 } = await source.measure(release_names_manifestName);
    const result = hasOwnPolicy && manifest.verdict.result !== 'pass' ? 'FAILED' : 'PASSED';
    const whole = {
        manifest,
        manifestSha256,
        result,
        ...(tarball ? { tarballSha256: tarball.scan.sha256 } : {}),
    };
    let summarised;
    const checked = await report_check('verification summary', async () => {
        if (source.kind === 'asset')
            return { status: 'absent', detail: onlyOne };
        const { summarised: found, ...passed } = await checkSummary(source.beside, whole, verifier);
        summarised = found;
        return passed;
    });
    return { check: withFileName(summaryName, checked), ...(summarised && { summarised }) };
}

;// CONCATENATED MODULE: ./packages/release/lib/publish/verify-download.js




const verify_download_width = 5;
/** Downloads the assets of a release into an empty directory. */
async function downloadAssets(github, assets, directory) {
    await (0,external_node_fs_promises_.mkdir)(directory, { recursive: true });
    // The names come from the network, and become names of files.
    for (const { name } of assets)
        requireFlat(name);
    return pool_pool(assets, verify_download_width, async (asset) => {
        const { name, size } = asset;
        return { name, size, sha256: await github.download(asset, (0,external_node_path_.join)(directory, name)) };
    });
}
/** Verifies a directory of downloaded assets as anybody can: with a trust that is not part of the release, and for its tag. */
async function verifyAsConsumer(directory, trust, tag) {
    const report = await verifyRelease(directory, trust, { tag });
    if (report.result === 'verified')
        return report;
    const bad = report.checks.filter(check => check.status === 'fail' || check.status === 'error');
    throw new lib_problem/* Problem */.A('verify the downloaded release', {
        found: `the result is "${report.result}": ${bad.map(check => `${check.name}: ${check.detail}`).join(' ')}`,
        next: 'Check the inputs `key`, `certificate-identity` and `trusted-root`, which say whom to trust.',
        details: report.checks.map(check => `${check.status}  ${check.name}: ${check.detail}`).join('\n'),
    });
}
function requireFlat(name) {
    if (/^[A-Za-z0-9._+-]+$/.test(name) && name !== '.' && name !== '..')
        return;
    throw new lib_problem/* Problem */.A('download the assets of the release', {
        found: `there is an asset named ${JSON.stringify(name)}.`,
        next: 'Delete it from the release: release-tools does not make such names.',
    });
}

;// CONCATENATED MODULE: ./packages/release/lib/publish/publish.js








/**
 * Publishes an assembled release: draft, upload, download, verify, publish. What cannot be undone comes last. Each run writes to a
 * draft of its own, and never to a public release: it compares that, also if another run published it meanwhile. So a second run
 * ends in the same release. `rule` says which tags are releases of the project.
 */
async function publish(releaseDir, github, trust, host, rule = tag_pattern/* defaultTagRule */.k9) {
    const local = await readLocalRelease(releaseDir);
    const existing = await github.published(local.manifest.source.tag);
    const published = existing === undefined
        ? await publishOrConfirm(github, local, trust, host, rule)
        : await publish_confirm(github, existing, local, trust, host);
    await removeStrays(github, host);
    return published;
}
/** Publishes. If another run was faster, compares with what that run published. */
async function publishOrConfirm(github, local, trust, host, rule) {
    const { tag } = local.manifest.source;
    try {
        return await publishDraft(github, local, trust, host, rule);
    }
    catch (error) {
        const theirs = await github.published(tag).catch(() => undefined);
        if (theirs === undefined)
            throw error;
        host.info(`This run does not publish ${tag} (${(0,lib_problem/* messageOf */.b)(error)})`);
        return publish_confirm(github, theirs, local, trust, host);
    }
}
async function publishDraft(github, local, trust, host, rule) {
    const { manifest, notes } = local;
    const { tag, commit } = manifest.source;
    requirePassed(manifest);
    await requireTagAt(github, tag, commit);
    const draft = await makeDraft(github, tag, notes, requireTag(tag, rule).prerelease);
    const uploaded = await uploadAssets(github, draft, local.assets, host);
    const verified = await verifyDownload(github, uploaded, { trust, tag }, host);
    // Only what was verified is made public: the draft must not have changed since.
    await requireEqual(github, draft, local.assets, host);
    return { ...(await makePublic(github, draft, local, host, rule)), ...verified, already: false };
}
/** Verifies and compares a public release. Never changes it. */
async function publish_confirm(github, release, local, trust, host) {
    host.info(`${release.tag} is already published. Verifying it.`);
    const compare = (published) => {
        requireSamePayload(published, local.manifest);
        for (const path of rebuiltDifferently(published, local.manifest))
            host.warning(`A rebuild of ${path} gave different bytes. The published file stays unchanged.`);
    };
    const assets = await github.assets(release.id);
    requireOwn(release, assets);
    const verified = await verifyDownload(github, assets, { trust, tag: release.tag }, host, compare);
    requireComplete(release.tag, assets, local.assets);
    const latest = (await github.latestTag(!release.prerelease)) === release.tag;
    return { release, ...verified, latest, already: true };
}
async function makePublic(github, draft, local, host, rule) {
    const { tag, commit } = local.manifest.source;
    // Checked again, because the tag may have moved. After this moment, nothing can be undone.
    await requireTagAt(github, tag, commit);
    const latest = await mayBeLatest(github, tag, rule, host);
    const release = await github.publish(draft, releaseText(tag, local.notes, requireTag(tag, rule).prerelease), latest);
    host.info(`Published ${release.url}${release.immutable ? ' (immutable)' : ''}.`);
    return { release, latest };
}
async function verifyDownload(github, assets, { trust, tag }, host, check = () => { }) {
    return (0,scratch/* withScratch */.h)('download', host, async (scratch) => {
        const downloaded = await downloadAssets(github, assets, scratch);
        const report = await verifyAsConsumer(scratch, trust, tag);
        check(await downloadedManifest(scratch));
        return { report, assets: downloaded };
    });
}
async function mayBeLatest(github, tag, rule, host) {
    const published = (await github.releases()).filter(release => !release.draft && !release.prerelease);
    const tags = published.map(release => release.tag);
    const decision = decideLatest(requireTag(tag, rule), tags, await github.latestTag(tags.length > 0));
    if (!decision.latest)
        host.info(`${tag} does not become the latest release: ${decision.why}`);
    return decision.latest;
}
/**
 * Throws a Problem unless the tag points at the commit that was built: GitHub would otherwise publish something else. `ref` is
 * what started the run, if that is known.
 */
async function requireTagAt(github, tag, commit, ref) {
    const found = (await github.tag(tag))?.commit;
    if (found === commit)
        return;
    if (found !== undefined && ref !== undefined && (0,tag_pattern/* tagOfRef */.DC)(ref) !== tag)
        throw startedElsewhere(tag, ref, found, commit);
    throw new lib_problem/* Problem */.A(`release ${tag}`, {
        found: found === undefined
            ? 'the repository has no such tag.'
            : `the tag points at ${found}, but this run built ${commit}.`,
        next: found === undefined
            ? `Push the tag first: git push origin ${tag}`
            : 'Release the next version: the tag was moved, and tags of releases must not move.',
    });
}
function startedElsewhere(tag, ref, found, commit) {
    return new lib_problem/* Problem */.A(`release ${tag}`, {
        found: `this run was started from ${ref}, which is at ${commit}, but the tag points at ${found}.`,
        next: `Run the workflow from the tag: choose ${tag} under "Use workflow from", or add \`--ref ${tag}\` to \`gh workflow run\`.`,
    });
}
function requirePassed(manifest) {
    if (manifest.verdict.result === 'pass')
        return;
    throw new lib_problem/* Problem */.A(`publish ${manifest.source.tag}`, {
        found: `the verdict of the policy is "${manifest.verdict.result}": ${manifest.verdict.reasons.join(' ')}`,
        next: 'Fix what the reasons name, or add a dated exception to the policy.',
    });
}

// EXTERNAL MODULE: ./packages/evidence/lib/release/release-dir.js
var release_dir = __webpack_require__(7833);
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
    throw new lib_problem/* Problem */.A(`merge the artifact ${JSON.stringify(name)} into the release directory`, {
        found: `it has ${JSON.stringify(foreign)}, which does not belong to a release directory named ${JSON.stringify((0,external_node_path_.basename)(releaseDir))}.`,
        next: 'Upload it with `to-artifact`, and give the same `release-dir` in both jobs.',
    });
}
async function copyNew(source, target, path, name) {
    if ((await (0,lib_files/* fileSize */.Ov)(target)) === undefined) {
        await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
        return (0,external_node_fs_promises_.copyFile)(source, target);
    }
    const [theirs, ours] = await Promise.all([(0,lib_digest/* sha256File */.Q3)(source), (0,lib_digest/* sha256File */.Q3)(target)]);
    if (theirs === ours)
        return;
    throw new lib_problem/* Problem */.A(`merge the artifact ${JSON.stringify(name)} into the release directory`, {
        found: `${JSON.stringify(path)} already exists with different content (sha256 ${ours}, in the artifact ${theirs}).`,
        next: 'Let only one job write each file: give each matrix job its own target or name.',
    });
}

;// CONCATENATED MODULE: ./packages/runner/lib/fetched-layouts.js




// The runner empties this directory at the start of each job.
const note = ({ temp }) => (0,external_node_path_.join)(temp, 'release-tools-fetched-layouts');
/** Records which image layouts came with an artifact, unpacked in `from`. Later steps of this job read the record. */
async function noteLayouts(from, host) {
    const names = (await (0,if_there/* ifThere */.y)((0,external_node_fs_promises_.readdir)((0,external_node_path_.join)(from, release_dir/* layoutsDirName */.w3)))) ?? [];
    if (names.length > 0)
        await (0,external_node_fs_promises_.appendFile)(note(host), `${names.join('\n')}\n`);
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
    return (await __webpack_require__.e(/* import() */ 221).then(__webpack_require__.bind(__webpack_require__, 9221))).openContainers(host);
}
function requireVariables(what, names) {
    const missing = names.filter(name => !process.env[name]);
    if (missing.length === 0)
        return;
    throw new lib_problem/* Problem */.A(what, {
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
        await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.dirname)(releaseDir), { recursive: true });
        await noteLayouts(files, host);
        const count = await mergeReleaseDir(files, releaseDir, name);
        host.info(`Merged ${count} files of the artifact ${name}.`);
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/distribution/distribution.js






/**
 * Reads a wheel (METADATA) or a source distribution (PKG-INFO), within bounds. An archive that is named like a source
 * distribution of the project counts as one, even if it has no PKG-INFO: its file name says name and version. `isProject` is
 * true for names of the project. Undefined for a file that is neither. Throws a Problem if the file cannot be read, or if its
 * metadata and its name contradict each other.
 */
async function readDistribution(path, isProject) {
    const file = (0,external_node_path_.basename)(path);
    if (/\.whl$/i.test(file))
        return distribution_agreed('wheel', file, await distribution_attempt(file, () => readWheel(path, file)));
    if (!mayBeSdist(file))
        return undefined;
    const named = parseSdistName(file);
    const claims = named !== undefined && isProject(named.name);
    const read = () => readSdist(path, file);
    // An archive of other data may be in a format that we do not read.
    const found = claims ? await distribution_attempt(file, read) : await read().catch(() => undefined);
    if (found !== undefined)
        return distribution_agreed('sdist', file, found);
    return claims ? distribution_agreed('sdist', file, [{ where: 'its file name', ...named }]) : undefined;
}
/** The text of METADATA or PKG-INFO. Throws a Problem if the file cannot be read, or has none. */
async function distributionMetadata(path) {
    const file = basename(path);
    const found = await distribution_attempt(file, () => (/\.whl$/i.test(file) ? wheelMetadata(path) : sdistMetadata(path, file)));
    if (found !== undefined)
        return found.text;
    throw distribution_unusable(file, 'it has no PKG-INFO in its top directory.', 'Build it again with a build back-end.');
}
async function distribution_attempt(file, read) {
    try {
        return await read();
    }
    catch (error) {
        const found = error instanceof lib_problem/* Problem */.A ? error.found : `it is damaged (${(0,lib_problem/* messageOf */.b)(error)}).`;
        throw distribution_unusable(file, found, 'Build it again with a tool that follows the specifications of packaging.python.org.');
    }
}
function distribution_agreed(kind, file, [inside, ...others]) {
    if (inside === undefined)
        throw new Error(`${file} says nothing`);
    if (parseVersion(inside.version, 'pep440') === undefined)
        throw distribution_unusable(file, `${inside.where} has the version ${JSON.stringify(inside.version)}.`, 'Build it with a version that PEP 440 allows.');
    const other = others.find(statement => !distribution_isSame(inside, statement));
    if (other === undefined)
        return { kind, ...inside };
    throw distribution_unusable(file, `${distribution_text(inside)}, but ${distribution_text(other)}.`, 'Build it again, and do not rename it.');
}
function distribution_isSame(a, b) {
    return pythonName(a.name) === pythonName(b.name) && version_sameVersion(a.version, b.version, 'pep440');
}
function distribution_text({ where, name, version }) {
    return `${where} says ${JSON.stringify(`${name} ${version}`)}`;
}
function distribution_unusable(file, found, next) {
    return new lib_problem/* Problem */.A(`read the name and the version of ${JSON.stringify(file)}`, { found, next });
}

;// CONCATENATED MODULE: ./packages/release/lib/collect/collect-artifacts.js





/**
 * Records every file of `artifacts/`, with its digest. Throws a Problem for an unfit name, for a file that is too large, and for
 * files that together are too large for the tarball of the release. `tag` is that of the release, if it is known.
 */
async function collectArtifacts(releaseDir, tag) {
    const paths = await listArtifacts(releaseDir);
    requireAssetNames(paths);
    refuseReserved(paths, tag);
    await requireSizes(releaseDir, paths);
    const build = await readBuild(releaseDir, kinds.build.files.project.path);
    return pool(paths, 8, path => collect(releaseDir, path, build));
}
/** Paths of the artifacts in the release directory. */
async function listArtifacts(releaseDir) {
    return ((await (0,if_there/* ifThere */.y)((0,lib_files/* listFiles */.CS)((0,external_node_path_.join)(releaseDir, artifacts_artifactsDir)))) ?? []).map(path => `${artifacts_artifactsDir}${path}`);
}
async function requireSizes(releaseDir, paths) {
    let sum = 0;
    for (const path of paths) {
        const size = (await fileSize(join(releaseDir, path))) ?? 0;
        requireAssetSize(path, size);
        sum += size;
    }
    requireAssetSize('the tarball of the release, which contains all artifacts,', sum);
}
/** Records the artifacts under the name of a step that made them. Returns their subjects. */
async function recordArtifacts(releaseDir, step, tag) {
    const artifacts = await collectArtifacts(releaseDir, tag);
    await writeStepRecord(releaseDir, step, { files: artifacts.map(({ record }) => record) });
    return artifacts.map(({ subject }) => subject);
}
/** The front-end, if build-python made the artifact. Of others, nobody knows what made them. */
function makerOf(path, build) {
    const made = build?.artifacts.find(one => one.path === path && one.from === undefined);
    const frontEnd = made && build?.tools.find(({ name }) => name === 'build');
    return { name: 'build', version: frontEnd?.version ?? 'unknown' };
}
async function collect(releaseDir, path, build) {
    const digest = { sha256: await sha256File(join(releaseDir, path)) };
    return {
        record: recordOf(kinds.artifacts.files.artifact, path, makerOf(path, build)),
        subject: { name: basename(path), digest },
    };
}

;// CONCATENATED MODULE: ./packages/release/lib/collect/check-distributions.js




/** True if the release has a wheel. Then its versions are Python's, also in a job that did not check out the project. */
async function hasWheels(releaseDir) {
    return (await listArtifacts(releaseDir)).some(path => /\.whl$/i.test(path));
}
/** Reads name and version of every wheel and source distribution among the artifacts. `others` are the files that are neither. */
async function readDistributions(releaseDir, project) {
    // An archive that only looks like a source distribution is none in another language: vendor-20.1.tar.gz.
    const isProject = (name) => project.nameFrom !== undefined ? sameName(name, project.name) : project.scheme === 'pep440';
    const paths = await listArtifacts(releaseDir);
    const read = await pool_pool(paths, 4, async (path) => ({
        path,
        found: await readDistribution((0,external_node_path_.join)(releaseDir, path), isProject),
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
    const { distributions, others } = await readDistributions(releaseDir, project);
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
    report(distributions, others, release, host);
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
function report(distributions, others, release, host) {
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

;// CONCATENATED MODULE: ./packages/sign/lib/gpg/accepted-keys.js



/** Usual path of a project's OpenPGP public keys, relative to the repository. */
const usualGpgKeys = '.github/gpg.asc';
/**
 * The OpenPGP public keys by which GPG signatures of a project are verified: those of `given` (an absolute path), or else of
 * `.github/gpg.asc`. Undefined if neither is there. Throws a Problem if the given file is missing, or has no public key.
 */
async function acceptedGpgKeys(workspace, given) {
    const path = given ?? (0,external_node_path_.join)(workspace, usualGpgKeys);
    // The path of an input has no links, unlike that of the workspace.
    const name = given === undefined ? usualGpgKeys : policy_file_workspaceRelative(workspace, given);
    if ((await (0,lib_files/* fileSize */.Ov)(path)) === undefined) {
        if (given === undefined)
            return undefined;
        throw new lib_problem/* Problem */.A(`read the OpenPGP public keys ${name}`, {
            found: 'no such file.',
            next: 'Check in what `gpg --armor --export` writes, and check out the repository before this step.',
        });
    }
    return { keyring: await readKeyring(await (0,read_limited/* readLimited */.tk)(path, lib_limits/* limits */.F.trust)), name };
}
/** Throws a Problem unless verifiers have the key that signs: its primary key, and the subkey. */
function requireAccepted({ key: signing, primary }, { keyring, name }) {
    const known = keyring.keys.map(({ key }) => fingerprintOf(key));
    const parts = keyring.keys.flatMap(({ key }) => [key, ...key.subkeys].map(fingerprintOf));
    if (known.includes(primary.fingerprint)) {
        if (parts.includes(signing.fingerprint))
            return;
        throw new Problem('sign with GPG_PRIVATE_KEY', {
            found: `${name} has its key, but not the subkey ${signing.fingerprint}, which signs.`,
            next: `Write the public key into ${name} again with \`gpg --armor --export\`: it has all subkeys.`,
        });
    }
    throw new Problem('sign with GPG_PRIVATE_KEY', {
        found: `its key is ${primary.fingerprint}, and ${name} has ${known.join(', ')}.`,
        next: `Write the public key of GPG_PRIVATE_KEY into ${name} with \`gpg --armor --export\`, or store the right private key.`,
    });
}

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
    const shown = paths.map(path => toPosix(relative(host.workspace, path))).join(', ');
    throw new Problem('use the key of the signer', {
        found: `its public key (SHA-256 ${keyFingerprint(pem)}) is not one that the repository has (${shown}).`,
        next: 'Sign with the key that belongs to it. After a rotation, check in the new public key beside the old one, as `.github/NAME.pub`: `cosign public-key --key …` prints it.',
    });
}
/** Path of the file in the repository that has the key, relative to it; the usual path if there is none. */
async function keyFileFor(pem, options, host) {
    const path = await fileWith(pem, await pathsOf(options, host));
    return path === undefined ? usualKeys[0] : toPosix(relative(host.workspace, path));
}
async function fileWith(pem, paths) {
    const wanted = keyFingerprint(pem);
    for (const path of paths)
        if ((await checked_in_key_fingerprintOf(path)) === wanted)
            return path;
    return undefined;
}
/** The public keys that the repository has, in PEM form. */
async function checkedInKeys(options, host) {
    const texts = [];
    for (const path of await pathsOf(options, host))
        if ((await checked_in_key_fingerprintOf(path)) !== undefined)
            texts.push((await readLimited(path, limits.trust)).toString());
    return texts;
}
async function pathsOf({ keyFile }, { workspace }) {
    return keyFile === undefined ? checked_in_key_keysOf(workspace) : [keyFile];
}
/** The keys beside the usual one. After a rotation there are several. */
async function checked_in_key_keysOf(workspace) {
    const found = [];
    for (const usual of usualKeys) {
        const path = join(workspace, usual);
        if ((await readIfThere(path, limits.trust)) === undefined)
            continue;
        const folder = join(path, '..');
        const others = (await readdir(folder)).filter(name => name.endsWith('.pub')).sort();
        found.push(...others.map(name => join(folder, name)));
    }
    return found;
}
/** Undefined for a file that is not a public key. */
async function checked_in_key_fingerprintOf(path) {
    const text = await readIfThere(path, limits.trust);
    try {
        return text && keyFingerprint(text.toString('utf8'));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/release/lib/trust.js




/** The trust for releases of this repository. Throws a Problem if there is no trusted signer. */
async function readTrust(sources) {
    const revoked = await revokedBy(sources);
    const named = [...(await keySigners(sources)), ...identitySigners(sources)];
    const signers = named.filter(one => !revoked.has(signerText(signedBy(one))));
    if (signers.length > 0) {
        const gpg = await acceptedGpgKeys(sources.workspace, sources.gpgKey);
        const keyrings = gpg === undefined ? {} : { keyrings: [without(revoked, gpg.keyring)] };
        return { signers, ...keyrings, trustedRoot: await readRoot(sources), repository: sources.repository };
    }
    throw new lib_problem/* Problem */.A('find a trusted signer', {
        found: named.length === 0
            ? 'there is neither a public key nor the identity of a workflow.'
            : 'the policy revokes each key and identity that could sign.',
        next: 'Check in the public key as .github/cosign.pub, or set the input `certificate-identity`.',
    });
}
/** Absolute path of the project's public key, if it has one. */
async function keyPath({ workspace, key, }) {
    if (key !== undefined)
        return key;
    for (const usual of usualKeys.map(path => (0,external_node_path_.join)(workspace, path))) {
        if ((await (0,lib_files/* fileSize */.Ov)(usual)) !== undefined)
            return usual;
    }
    return undefined;
}
/** Web address of the public key of a project, if it has one. `repository` is a web address. */
async function keyUrlOf(repository, workspace, key) {
    const path = await keyPath({ workspace, key });
    return path === undefined ? undefined : `${repository}/blob/HEAD/${encodeURI(toPosix(relative(workspace, path)))}`;
}
/** Web address of the OpenPGP public keys that a release is verified by, if it has any. `repository` is a web address. */
function gpgKeyOf(repository, keys) {
    return keys === undefined ? {} : { gpgKeyUrl: `${repository}/blob/HEAD/${encodeURI(keys.name)}` };
}
/**
 * Those that the policy revokes, as texts, whatever else names them too: the usual key, the workflow that runs. Nothing that they sign is
 * published, whenever they were revoked: a release that is made now is signed now.
 */
async function revokedBy({ policy, workspace }) {
    const signers = (policy?.signers ?? []).filter(({ revoked }) => revoked !== undefined);
    const all = signers.map(signer => by_kind_byKind(policySigner(signer), {
        key: async ({ path }) => signedBy({ kind: 'key', publicKey: await readKey((0,external_node_path_.join)(workspace, path)) }),
        identity: async (one) => one,
        openpgp: async ({ kind, fingerprint }) => ({ kind, fingerprint }),
    }));
    return new Set((await Promise.all(all)).map(signerText));
}
function without(revoked, { keys, ...rest }) {
    const isRevoked = (fingerprint) => revoked.has(signerText({ kind: 'openpgp', fingerprint }));
    return { ...rest, keys: keys.filter(({ key }) => !isRevoked(keyring_fingerprintOf(key))) };
}
async function keySigners(sources) {
    const named = (sources.policy?.signers ?? []).flatMap(signer => by_kind_byKind(policySigner(signer), {
        key: ({ path }) => [(0,external_node_path_.join)(sources.workspace, path)],
        identity: () => [],
        openpgp: () => [],
    }));
    const paths = new Set([await keyPath(sources), ...named].filter(path => path !== undefined));
    return Promise.all([...paths].map(async (path) => ({ kind: 'key', publicKey: await readKey(path) })));
}
function identitySigners({ identity, issuer, policy }) {
    const named = (policy?.signers ?? []).flatMap(signer => by_kind_byKind(policySigner(signer), { key: () => [], identity: one => [one], openpgp: () => [] }));
    return identity === undefined ? named : [{ kind: 'identity', identity, issuer }, ...named];
}
async function readKey(path) {
    if ((await (0,lib_files/* fileSize */.Ov)(path)) === undefined) {
        throw new lib_problem/* Problem */.A(`read the public key ${path}`, {
            found: 'no such file.',
            next: 'Check in the key, and check out the repository before this step.',
        });
    }
    const pem = (await (0,read_limited/* readLimited */.tk)(path, lib_limits/* limits */.F.trust)).toString('utf8');
    (0,public_key/* parsePublicKey */.e)(pem);
    return pem;
}
async function readRoot({ trustedRoot }) {
    if (trustedRoot === undefined)
        return (await publicTrustedRoot()).root;
    return parseTrustedRoot(await (0,read_limited/* readLimited */.tk)(trustedRoot, lib_limits/* limits */.F.trust));
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
function required(env, name) {
    const value = env[name];
    if (value !== undefined && value !== '')
        return value;
    throw new lib_problem/* Problem */.A('read the context of the run', {
        found: `${name} is not set.`,
        next: 'Run this inside GitHub Actions or act.',
    });
}
function ofRepository(fact, eventPath) {
    const value = (0,lib_json.at)(readPayload(eventPath), 'repository', fact);
    return typeof value === 'boolean' ? value : undefined;
}

// EXTERNAL MODULE: ./packages/runner/lib/release-inputs.js + 11 modules
var release_inputs = __webpack_require__(7763);
// EXTERNAL MODULE: ./packages/project/lib/config/notes-source.js
var notes_source = __webpack_require__(7196);
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
        return (operator === '==' || operator === '!=') && specifier_prefixOf(version) !== undefined;
    const read = parsePep440(version);
    if (read === undefined)
        return false;
    if (operator === '==' || operator === '!=')
        return true;
    return read.local === undefined && (operator !== '~=' || read.release.length > 1);
}
/** Epoch and release of `1.3.*`. Undefined if it has other parts. */
function specifier_prefixOf(version) {
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
    const prefix = version.endsWith('.*') ? specifier_prefixOf(version) : undefined;
    if (prefix !== undefined)
        return hasPrefix(read, prefix) === (operator === '==');
    const wanted = parsePep440(version);
    return wanted !== undefined && comparisons[operator](read, wanted);
}
const comparisons = {
    '==': specifier_isSame,
    '!=': (version, wanted) => !specifier_isSame(version, wanted),
    '<=': (version, wanted) => comparePep440(withoutLocal(version), wanted) <= 0,
    '>=': (version, wanted) => comparePep440(withoutLocal(version), wanted) >= 0,
    '~=': (version, wanted) => comparePep440(withoutLocal(version), wanted) >= 0 &&
        hasPrefix(version, { epoch: wanted.epoch, release: wanted.release.slice(0, -1) }),
    '<': isBefore,
    '>': isAfter,
};
/** A local version is asked for only if the specifier has one. */
function specifier_isSame(version, wanted) {
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

;// CONCATENATED MODULE: ./packages/project/lib/config/python-version.js


/** The minor versions of Python 3 that are known here. https://devguide.python.org/versions */
const [python_version_oldest, newest] = [8, 16];
/** More releases of a minor version than any had. */
const mostPatches = 40;
const expression = /^(?:3\.(\d{1,2})(?:\.\d{1,3}|t)?|pypy3\.(\d{1,2}))$/;
/** A version of Python as actions/setup-python spells it: `3.13`, `3.13.2`, `3.13t`, `pypy3.11`. */
const python_version_pythonVersion = (value, at) => {
    if (typeof value === 'number')
        throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(at)} is a number: YAML reads 3.10 as 3.1. Put it in quotes.`, at);
    if (typeof value === 'string' && isPythonVersion(value))
        return value;
    throw (0,lib_shape/* wrong */.Qm)(at, value, `a known version of Python such as "3.13" (3.${python_version_oldest} to 3.${newest}), "3.13t" or "pypy3.11"`);
};
/** True for a version of Python that is known here. */
function isPythonVersion(version) {
    const minor = minorOf(version);
    return minor !== undefined && minor >= python_version_oldest && minor <= newest;
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
const file_shape_path = (value, at) => {
    if (typeof value === 'string' && (value === '.' || (0,paths/* isSafePath */.pL)(value)))
        return value;
    throw (0,lib_shape/* wrong */.Qm)(at, value, 'a path from the root of the repository, such as services/web');
};
/** A path in which `*`, `?` and `**` stand for other characters. */
const file_shape_pattern = (value, at) => {
    if (typeof value === 'string' && (0,paths/* isSafePath */.pL)(value))
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
        file_shape_path(source.path, at);
    return source;
};
const file_shape_platform = (value, at) => {
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
/** Also the name of a directory of evidence. */
const imageName = (0,lib_shape/* matching */.wC)(/^(?=.{1,100}$)[a-z0-9]+(?:[._-][a-z0-9]+)*$/, 'a name of lower-case letters and digits, with single . _ or - between them');
const file_shape_image = (0,lib_shape/* object */.Ik)({
    name: (0,lib_shape/* optional */.lq)(imageName),
    dockerfile: (0,lib_shape/* optional */.lq)(file_shape_path),
    context: (0,lib_shape/* optional */.lq)(file_shape_path),
    platforms: (0,lib_shape/* optional */.lq)(file_shape_filled(file_shape_platform, 20)),
    requirements: (0,lib_shape/* optional */.lq)(file_shape_path),
    repository: (0,lib_shape/* optional */.lq)(repository),
});
const archiveName = (0,lib_shape/* matching */.wC)(/^(?=.{1,100}$)[A-Za-z0-9](?:[A-Za-z0-9._+-]|\{version\})*$/, 'the name of a file without its extension, of letters, digits and . _ + -, such as widget-docs-{version}');
const archive = (0,lib_shape/* object */.Ik)({
    name: archiveName,
    files: file_shape_filled(file_shape_pattern, 10_000),
    format: (0,lib_shape/* optional */.lq)((0,lib_shape/* oneOf */.yL)('tar.gz', 'zip')),
});
const python = (0,lib_shape/* object */.Ik)({
    versions: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(python_version_pythonVersion, 20)),
    'build-requirements': (0,lib_shape/* optional */.lq)(file_shape_path),
    cc: (0,lib_shape/* optional */.lq)((0,lib_shape/* matching */.wC)(/^(?=.{1,500}$)\S(?:.*\S)?$/, 'a command such as gcc -ffile-prefix-map=/a=b')),
    normalise: (0,lib_shape/* optional */.lq)((0,lib_shape/* oneOf */.yL)('auto', 'always', 'never')),
    prove: (0,lib_shape/* optional */.lq)(lib_shape/* boolean */.zM),
});
/** The keys that may also stand beside `projects`, for all projects that do not have them. */
const file_shape_shared = {
    'version-scheme': (0,lib_shape/* optional */.lq)((0,lib_shape/* oneOf */.yL)('pep440', 'semver')),
    changelog: (0,lib_shape/* optional */.lq)(file_shape_path),
    'notes-from': (0,lib_shape/* optional */.lq)(notesFrom),
    python: (0,lib_shape/* optional */.lq)(python),
    tests: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(lib_shape/* text */.Qq, 1000)),
    images: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(file_shape_image, 1000)),
    archives: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(archive, 1000)),
    models: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(file_shape_pattern, 1000)),
    registries: (0,lib_shape/* optional */.lq)(registries),
};
/** Whatever a project states as its name. */
const file_shape_name = (0,lib_shape/* matching */.wC)(/^(?=.{1,200}$)[^\s\p{C}](?:[^\p{C}\n]*[^\s\p{C}])?$/u, 'a name of at most 200 characters');
/** Known, so that a misspelt one is recognised; a file that has it is read by `many`. */
const noProjects = () => undefined;
const one = (0,lib_shape/* object */.Ik)({
    name: (0,lib_shape/* optional */.lq)(file_shape_name),
    directory: (0,lib_shape/* optional */.lq)(file_shape_path),
    'tag-pattern': (0,lib_shape/* optional */.lq)(tagPattern),
    ...file_shape_shared,
    projects: noProjects,
});
const many = (0,lib_shape/* object */.Ik)({
    projects: file_shape_filled((0,lib_shape/* object */.Ik)({ name: (0,lib_shape/* optional */.lq)(file_shape_name), directory: file_shape_path, 'tag-pattern': tagPattern, ...file_shape_shared }), 1000),
    ...file_shape_shared,
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
function file_shape_filled(item, limit) {
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
function contradiction_contradiction(place, found, next) {
    return new lib_problem/* Problem */.A(`use the configuration in ${place}`, { found, next });
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
    throw new lib_problem/* Problem */.A(`use ${given.from}`, {
        found: `it is ${JSON.stringify(one)}, and "${key}" is ${JSON.stringify(other)} in ${stated.from}.`,
        next: 'Remove one of them.',
    });
}
/** Refuses a path of the file at which there is no file or directory, or which a link leads out of the repository. */
async function requirePath(workspace, { value, from }, kind) {
    const path = (0,external_node_path_.join)(workspace, value);
    const status = await (0,external_node_fs_promises_.stat)(path).catch((error) => {
        if (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'ELOOP')
            return undefined;
        throw error;
    });
    const isRight = kind === 'file' ? status?.isFile() : status?.isDirectory();
    if (!isRight)
        throw contradiction_contradiction(from, `there is no ${kind} ${JSON.stringify(value)} in the repository.`, 'Correct the path: it starts at the root of the repository.');
    const away = (0,lib_files/* toPosix */.d7)((0,external_node_path_.relative)(await (0,external_node_fs_promises_.realpath)(workspace), await (0,external_node_fs_promises_.realpath)(path)));
    if (away === '..' || away.startsWith('../'))
        throw contradiction_contradiction(from, `${JSON.stringify(value)} is a link that leads out of the repository.`, 'Give a path inside the repository.');
}

// EXTERNAL MODULE: ./node_modules/.pnpm/smol-toml@1.9.1/node_modules/smol-toml/dist/index.js + 8 modules
var smol_toml_dist = __webpack_require__(1041);
;// CONCATENATED MODULE: ./packages/base/lib/toml.js




/** A table takes up to 1,000 bytes (measured). A lock file of 10,000 packages has about half as many separators. */
const toml_mostSeparators = 500_000;
const toml_separators = { '\n': 1, ',': 1, '[': 1, '{': 1, '=': 1 };
/** Parses TOML; `what` names the file in the Problem, which says line and column. */
function parseTable(text, what) {
    refuseMany(text, toml_separators, toml_mostSeparators, what);
    try {
        return (0,smol_toml_dist/* parse */.qg)(text);
    }
    catch (error) {
        const place = error instanceof smol_toml_dist/* TomlError */.zx ? `line ${error.line}, column ${error.column}: ` : '';
        throw new lib_problem/* Problem */.A(`read ${what}`, {
            found: `it is not valid TOML: ${place}${toml_reasonOf(error)}.`,
            next: 'Correct the file.',
            cause: error,
        });
    }
}
/** The first line of the message, which is followed by an excerpt of the file. */
function toml_reasonOf(error) {
    return ((0,lib_problem/* messageOf */.b)(error).split('\n')[0] ?? '').replace(/^Invalid TOML document: /, '').replace(/\.$/, '');
}
/** The table at a path of keys; undefined if there is none. */
function tableAt(table, ...keys) {
    let found = table;
    for (const key of keys)
        found = (0,lib_shape/* isObject */.Gv)(found) ? found[key] : undefined;
    return (0,lib_shape/* isObject */.Gv)(found) ? found : undefined;
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
    if (!(0,paths/* isSafePath */.pL)(normal))
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
const token = new RegExp(`(?:[ \\t\\f\\r]|\\\\\\r?\\n|#[^\\n]*)*(${string}|[\\p{L}_][\\p{L}\\p{N}_]*|\\n|[^])`, 'uy');
/** Splits Python source into names, strings, line ends and single other characters. */
function tokensOf(source) {
    const tokens = [];
    let depth = 0;
    for (const match of source.replace(/^\uFEFF/, '').matchAll(new RegExp(token.source, 'uyg'))) {
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
    const tokens = tokensOf(source);
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
    const tokens = tokensOf(source);
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
    const found = attribute === undefined ? await byFiles(files, [paths].flat()) : await byAttribute(files, attribute, setuptools_rootsOf(files));
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
        ? await byAttribute(files, rest.trim(), setuptools_rootsOf(files))
        : await byFiles(files, rest.split(',').map(path => path.trim()));
    return found ?? { computedBy: `setuptools (${rest.trim()})` };
}
/** The directories in which setuptools looks for packages. */
function setuptools_rootsOf({ pyproject, setupCfg }) {
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
        return { name: read_project_requireName(inPyproject), from: 'pyproject.toml' };
    if (typeof argument === 'object')
        return { name: argument.literal, from: 'setup.py' };
    const inCfg = setupCfg.get('metadata')?.get('name');
    return inCfg === undefined ? undefined : { name: inCfg, from: 'setup.cfg' };
}
/** https://packaging.python.org/en/latest/specifications/name-normalization/#name-format. Back-ends refuse others. */
function read_project_requireName(name) {
    if (/^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$/i.test(name))
        return name;
    throw new lib_problem/* Problem */.A('read pyproject.toml', {
        found: `its name is ${JSON.stringify(name)}, which no Python project can have.`,
        next: 'Write a name of letters, digits, `.`, `_` and `-` that begins and ends with a letter or a digit.',
    });
}

;// CONCATENATED MODULE: ./packages/project/lib/config/changelog-file.js



/** Usual names without their case, likeliest first. */
const names = ['changelog', 'changes', 'history', 'news'].flatMap(stem => ['.md', '.rst', '.txt', ''].map(extension => `${stem}${extension}`));
/** The changelog of a project: a file with a usual name in its directory, or else in the root. Undefined if there is none. */
async function findChangelog(workspace, directory) {
    for (const place of new Set([directory, '.'])) {
        const found = await firstNamed(workspace, place, names);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
/** The first file of a directory with one of some names, in any case, by its path from the workspace. */
async function firstNamed(workspace, directory, names) {
    const entries = (await (0,if_there/* ifThere */.y)((0,external_node_fs_promises_.readdir)((0,external_node_path_.join)(workspace, directory), { withFileTypes: true }))) ?? [];
    const files = entries.filter(entry => !entry.isDirectory()).map(({ name }) => name);
    const name = names.flatMap(wanted => files.filter(file => file.toLowerCase() === wanted))[0];
    return name === undefined ? undefined : external_node_path_.posix.join(directory, name);
}

;// CONCATENATED MODULE: ./packages/project/lib/config/images.js



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
    const repository = repositoryOf(stated, index, image.value);
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
function repositoryOf({ keys, place }, index, name) {
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
            throw contradiction_contradiction(name.from === 'the name of the project' ? dockerfile.from : name.from, `two images have the name ${JSON.stringify(name.value)} (the other: ${other}).`, 'Give each image a "name" of its own.');
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
    throw contradiction_contradiction(place('python'), `the directory ${JSON.stringify(directory)} has no Python project: no pyproject.toml with [project] or [build-system], no setup.py and no setup.cfg with [metadata].`, 'Correct "directory", or remove "python".');
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
    throw contradiction_contradiction(place(`python.versions[${index}]`), `Python ${version} is excluded by ${external_node_path_.posix.join(directory, 'pyproject.toml')}: requires-python is ${JSON.stringify(requiresPython)}.`, 'Remove one of them.');
}

;// CONCATENATED MODULE: ./packages/project/lib/config/effective.js











/** What applies to a project, from inputs, file, project and defaults. Throws a Problem if they contradict each other. */
async function effective_effectiveConfig(workspace, stated, { given, repository }) {
    const place = await effective_placeOf(workspace, stated, given);
    const { directory } = place;
    const declared = await readProject((0,external_node_path_.join)(workspace, directory.value), (0,external_node_path_.basename)(directory.value === '.' ? repository : directory.value));
    const name = effective_nameOf(stated, declared, directory.value);
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
    if ((await (0,external_node_fs_promises_.readdir)((0,external_node_path_.join)(workspace, own.value))).length > 0)
        return directory;
    throw contradiction_contradiction(own.from, `the directory ${JSON.stringify(own.value)} is empty, so that it has no project.`, 'Give the directory of the project.');
}
/** The name in the file must be the one that the project states, in any spelling that means the same package. */
function effective_nameOf(stated, { name, nameFrom }, directory) {
    const own = statedValue(stated, 'name');
    const otherwise = directory === '.' ? 'the name of the repository' : 'the name of the directory';
    const found = { value: name, from: nameFrom === undefined ? otherwise : external_node_path_.posix.join(directory, nameFrom) };
    if (own === undefined || nameFrom === undefined)
        return own ?? found;
    if (pythonName(own.value) === pythonName(name))
        return own;
    throw contradiction_contradiction(own.from, `the name is ${JSON.stringify(own.value)}, and ${found.from} says ${JSON.stringify(name)}.`, 'Remove the line: the project states its name.');
}
function schemeOf(stated, { scheme }) {
    const own = statedValue(stated, 'version-scheme');
    if (own?.value === 'semver' && scheme === 'pep440')
        throw contradiction_contradiction(own.from, 'the version scheme is "semver", and versions of a Python project follow PEP 440.', 'Remove the line.');
    return own ?? (scheme === 'pep440' ? { value: scheme, from: 'the kind of the project' } : standard(scheme));
}
/** The source of the notes, and the changelog if it is read. Refuses one that is named and would not be read. */
async function changesOf(workspace, stated, directory, given) {
    const own = statedValue(stated, 'changelog');
    const sources = { given: given['notes-from'], stated: statedValue(stated, 'notes-from') };
    const from = contradiction_agreed('notes-from', sources, notes_source/* notesSourceText */.SU) ?? standard({ kind: 'auto' });
    const named = contradiction_agreed('changelog', { given: given.changelog, stated: own });
    if (named !== undefined && !(0,notes_source/* readsChangelog */.oX)(from.value))
        throw new lib_problem/* Problem */.A(`use ${named.from}`, {
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
    return effective_effectiveConfig(workspace, stated, surroundingsOf(workspace, request));
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
                throw contradiction_contradiction(stated.place(key), `${JSON.stringify(value)} is the "${key}" of another project as well (${other.place(key)}).`, `Give each project a "${key}" of its own.`);
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
    return schemes.some(one => parseTag(tag, { pattern, scheme: one }) !== undefined);
}
function unclear(attempted, found, projects) {
    const lines = projects.map(({ keys, place }) => `${keys.directory} with tags ${keys['tag-pattern']} (${place('tag-pattern')})`);
    return new lib_problem/* Problem */.A(attempted, {
        found: `${found} The projects: ${lines.join('; ')}.`,
        next: 'Name the project by its directory, or by a tag that fits one of them.',
    });
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
/** Gives undefined for a 404, also after retries. Throws every other error. */
function unlessAbsent(error) {
    for (let cause = error; isError(cause); cause = cause.cause) {
        if (failureOf(cause)?.status === 404)
            return undefined;
    }
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
        throw (0,lib_shape/* wrong */.Qm)(place, value, 'GitHub’s explanation of an error');
    const codes = (0,lib_json/* listAt */.gT)(value, 'errors').flatMap(entry => typeof entry === 'string' ? [entry] : [(0,lib_json/* textAt */.$6)(entry, 'code') ?? [], (0,lib_json/* textAt */.$6)(entry, 'message') ?? []].flat());
    return { message, codes };
};

;// CONCATENATED MODULE: ./packages/github/lib/not-draft.js


const not_draft_next = 'Run the job again. It compares the two, and changes nothing.';
/** The Problem of a draft that is public now. */
function notDraft({ tag, url }) {
    return new lib_problem/* Problem */.A(`write to the draft of ${tag}`, { found: `the release is public (${url}).`, next: not_draft_next });
}
/** Throws the error of a publication. GitHub refuses it as `already_exists` if the tag has a public release. */
function refuseTaken(error) {
    if (failureOf(error)?.codes.includes('already_exists') !== true)
        throw error;
    const found = 'another run published a release of the same tag meanwhile.';
    throw new lib_problem/* Problem */.A('publish the draft', { found, next: not_draft_next, cause: error });
}

;// CONCATENATED MODULE: ./packages/github/lib/api-errors.js



/** Turns a failed request into a Problem: a Transient one if another attempt may help. Returns a Problem as it is. */
function githubProblem(what, error) {
    if (error instanceof lib_problem/* Problem */.A)
        return error;
    const failure = failureOf(error);
    if (failure === undefined)
        return error;
    const parts = { ...explain(failure), cause: error };
    if (!isPassing(failure))
        return new lib_problem/* Problem */.A(what, { ...parts, details: (0,lib_problem/* messageOf */.b)(error) });
    const waitMs = rateLimitWait(failure);
    const answered = failure.bad !== undefined;
    return new retry/* Transient */.Rc(what, { ...parts, answered, ...(waitMs === undefined ? {} : { waitMs }) });
}
function explain(failure) {
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

;// CONCATENATED MODULE: ./packages/github/lib/types.js

// The shapes below are in GitHub's order of fields: https://docs.github.com/en/rest/releases. They take what we read, and leave
// all other fields, because GitHub adds some now and then.
const releaseShape = (raw, place) => {
    const field = fieldsOf(raw, place);
    return {
        id: field('id', id),
        tag: field('tag_name', lib_shape/* text */.Qq),
        draft: field('draft', lib_shape/* boolean */.zM),
        prerelease: field('prerelease', lib_shape/* boolean */.zM),
        immutable: field('immutable', orAbsent(lib_shape/* boolean */.zM)) ?? false,
        body: field('body', orAbsent(anyText)) ?? '',
        url: field('html_url', address),
        uploadUrl: field('upload_url', address),
    };
};
const assetShape = (raw, place) => {
    const field = fieldsOf(raw, place);
    return {
        id: field('id', id),
        name: field('name', lib_shape/* text */.Qq),
        size: field('size', (0,lib_shape/* number */.ai)(0, Number.MAX_SAFE_INTEGER)),
        state: field('state', lib_shape/* text */.Qq),
        digest: field('digest', orAbsent((0,lib_shape/* matching */.wC)(/^[a-z0-9]+:[0-9a-f]+$/, 'a digest'))) ?? null,
        ...types_given('url', field('browser_download_url', orAbsent(address))),
    };
};
const commentShape = (raw, place) => {
    const field = fieldsOf(raw, place);
    return {
        id: field('id', id),
        body: field('body', orAbsent(anyText)) ?? '',
        author: field('user', orAbsent(account)),
        url: field('html_url', address),
    };
};
/** A git reference, or an annotated tag. https://docs.github.com/en/rest/git */
const refShape = (raw, place) => {
    const field = fieldsOf((0,lib_json.at)(raw, 'object'), `${place}object`);
    const message = fieldsOf(raw, place)('message', orAbsent(anyText));
    return {
        type: field('type', lib_shape/* text */.Qq),
        sha: field('sha', (0,lib_shape/* matching */.wC)(/^[0-9a-f]{40,64}$/, 'the id of a git object')),
        ...(message === undefined ? {} : { message }),
    };
};
/** Notes that GitHub generated: their text. */
const generatedNotesShape = (raw, place) => fieldsOf(raw, place)('body', anyText);
/**
 * The number of an environment's reviewers; undefined if the answer does not say it: it has no rules, or a rule without its reviewers.
 * https://docs.github.com/en/rest/deployments/environments
 */
const reviewersShape = (raw, place) => {
    const rules = fieldsOf(raw, place)('protection_rules', orAbsent((0,lib_shape/* list */.p_)(protectionRule, 100)));
    const counts = rules?.filter(({ type }) => type === 'required_reviewers').map(({ reviewers }) => reviewers);
    return counts?.includes(0) ? undefined : counts?.reduce((sum, count) => sum + count, 0);
};
const protectionRule = (raw, place) => {
    const field = fieldsOf(raw, place);
    const reviewers = field('reviewers', orAbsent((0,lib_shape/* list */.p_)(at => at, 100))) ?? [];
    return { type: field('type', lib_shape/* text */.Qq), reviewers: reviewers.length };
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
const userShape = (raw, place) => ({ login: fieldsOf(raw, place)('login', lib_shape/* text */.Qq) });
const account = (raw, place) => {
    const field = fieldsOf(raw, place);
    return { login: field('login', lib_shape/* text */.Qq), type: field('type', lib_shape/* text */.Qq) };
};
const address = (0,lib_shape/* matching */.wC)(/^https?:\/\/\S+$/, 'an address');
const id = (0,lib_shape/* number */.ai)(0, Number.MAX_SAFE_INTEGER);
/** Text of any length: an empty body is one, and GitHub limits the longest. */
const anyText = (value, place) => {
    if (typeof value !== 'string')
        throw (0,lib_shape/* wrong */.Qm)(place, value, 'text');
    return value;
};
/** GitHub writes null for what is not there. */
function orAbsent(shape) {
    return (value, place) => (value === undefined || value === null ? undefined : shape(value, place));
}
/** A field that is left out if there is nothing. */
function types_given(key, value) {
    return value === undefined ? {} : { [key]: value };
}
function fieldsOf(raw, place) {
    return (key, shape) => shape((0,lib_json.at)(raw, key), place === '' ? key : `${place}.${key}`);
}

;// CONCATENATED MODULE: ./packages/github/lib/read-reviewers.js



const route = 'GET /repos/{owner}/{repo}/environments/{environment_name}';
/**
 * Reads the reviewers of an environment, in one attempt: nothing depends on the answer. In a private repository, GitHub answers only
 * a token with `actions: read` (https://docs.github.com/en/rest/deployments/environments#get-an-environment).
 */
async function readReviewers(requests, name) {
    try {
        const count = await requests.once(route, { environment_name: name }, reviewersShape);
        return count === undefined ? { unseen: 'GitHub does not show them.' } : { count };
    }
    catch (error) {
        const problem = githubProblem(`look for the reviewers of the environment ${name}`, error);
        if (problem instanceof lib_problem/* Problem */.A)
            return { unseen: problem.found };
        throw problem;
    }
}

;// CONCATENATED MODULE: ./packages/github/lib/read-tag.js


/**
 * Reads a tag; undefined if it does not exist. Asks again before it says so: the tag may have been pushed a moment ago. The message
 * is that of the outermost tag, because a tag may point to a tag.
 */
async function readTag(requests, name) {
    const read = (route, parameters) => requests.json(`read the tag ${name}`, `GET /repos/{owner}/{repo}/git/${route}`, parameters, refShape, {
        named: true,
    });
    let target = await read('ref/{ref}', { ref: `tags/${name}` }).catch(unlessAbsent);
    let message;
    // Git itself sets no limit.
    for (let depth = 0; target?.type === 'tag' && depth < 10; depth += 1) {
        target = await read('tags/{tag_sha}', { tag_sha: target.sha });
        message ??= target.message;
    }
    return target && { commit: target.sha, message };
}

;// CONCATENATED MODULE: ./packages/github/lib/api.js






const releases = '/repos/{owner}/{repo}/releases';
const api_one = `${releases}/{release_id}`;
const oneAsset = `${releases}/assets/{asset_id}`;
const issues = '/repos/{owner}/{repo}/issues';
/**
 * The parts of GitHub's REST API for releases (https://docs.github.com/en/rest/releases) and comments. Each method that writes to a
 * release reads it again first, and throws a Problem if it is public (docs/adr/0025-own-drafts.md).
 */
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
        return this.#requests.pages('list the releases', `GET ${releases}`, {}, releaseShape);
    }
    /** The public release of a tag; undefined if there is none. */
    async published(tag) {
        const route = `GET ${releases}/tags/{tag}`;
        return this.#requests.jsonIfAny(`look for the release of ${tag}`, route, { tag }, releaseShape);
    }
    /**
     * The tag of the release that GitHub shows as the latest; undefined if there is none. If releases are public, asks again before
     * it says so.
     */
    async latestTag(named) {
        const what = 'read the latest release';
        const latest = this.#requests.json(what, `GET ${releases}/latest`, {}, releaseShape, { named });
        return (await latest.catch(unlessAbsent))?.tag;
    }
    /** Creates a draft, in one attempt. After a failure, the caller checks whether the draft exists nevertheless. */
    async createDraft(tag, text) {
        return this.#requests.once(`POST ${releases}`, { tag_name: tag, draft: true, ...text }, releaseShape);
    }
    /** Makes a draft public. Returns the public release, also if an earlier attempt made it, whose answer was lost. */
    async publish(draft, text, latest) {
        const parameters = { release_id: draft.id, ...text, draft: false, make_latest: latest ? 'true' : 'false' };
        let sent = false;
        return this.retried(`publish ${draft.tag}`, async () => {
            const now = await this.#current(draft);
            if (!now.draft && now.id === draft.id && sent)
                return now;
            if (!now.draft)
                throw notDraft(now);
            sent = true;
            const made = await this.#requests
                .once(`PATCH ${api_one}`, parameters, releaseShape, { named: true })
                .catch(refuseTaken);
            if (made.draft)
                throw new BadAnswer('it says that the release is still a draft');
            return made;
        });
    }
    /** Deletes a draft with its assets. Done if it does not exist. */
    async deleteDraft(draft) {
        await this.retried(`delete the superfluous draft ${draft.id}`, async () => {
            const parameters = { release_id: draft.id };
            const now = await this.#requests.once(`GET ${api_one}`, parameters, releaseShape).catch(unlessAbsent);
            if (now === undefined)
                return;
            if (!now.draft)
                throw notDraft(now);
            await this.#requests.none(`DELETE ${api_one}`, parameters).catch(unlessAbsent);
        });
    }
    /** The assets of a release that GitHub named a moment ago. */
    async assets(releaseId) {
        const parameters = { release_id: releaseId };
        return this.#requests.pages('list the assets of the release', `GET ${api_one}/assets`, parameters, assetShape, true);
    }
    /** Deletes an asset of a draft. Done if it does not exist. */
    async deleteAsset(draft, { id, name }) {
        await this.retried(`delete the asset ${name}`, async () => {
            await this.#requireDraft(draft);
            await this.#requests.none(`DELETE ${oneAsset}`, { asset_id: id }).catch(unlessAbsent);
        });
    }
    /** Uploads a file to a draft, in one attempt. `openAsBlob` reads it from disk during the request. */
    async upload(draft, name, path, mediaType) {
        const url = `${draft.uploadUrl.replace(/\{.*$/, '')}?name=${encodeURIComponent(name)}`;
        const data = await (0,external_node_fs_.openAsBlob)(path);
        const parameters = { data, headers: { 'content-type': mediaType } };
        await this.#requireDraft(draft);
        return this.#requests.once(`POST ${url}`, parameters, assetShape, { named: true, bytes: data.size });
    }
    /**
     * Downloads an asset to a file. It has the size and, if GitHub tells it, the digest of the asset. Returns its SHA-256, in
     * lower-case hex.
     */
    async download({ id, name, size, digest }, path) {
        return this.retried(`download the asset ${name}`, async () => {
            const sha256 = await this.#requests.file(`GET ${oneAsset}`, { asset_id: id }, path, size);
            if (digest?.startsWith('sha256:') && digest !== `sha256:${sha256}`)
                throw new BadAnswer(`its SHA-256 is ${sha256}, but the digest of the asset is ${digest}`);
            return sha256;
        });
    }
    /** A tag; undefined if it does not exist. */
    async tag(name) {
        return readTag(this.#requests, name);
    }
    /** Who may approve the jobs of an environment. A failed request gives the reason why nobody knows. */
    async reviewers(environment) {
        return readReviewers(this.#requests, environment);
    }
    /**
     * The list of changes that GitHub makes of merged pull requests since the tag `previous`, as Markdown. It saves nothing, but needs
     * the permission to write.
     */
    async generateNotes(tag, commit, previous) {
        const since = previous === undefined ? {} : { previous_tag_name: previous };
        const parameters = { tag_name: tag, target_commitish: commit, ...since };
        const what = `let GitHub generate the notes of ${tag}`;
        return this.#requests.json(what, `POST ${releases}/generate-notes`, parameters, generatedNotesShape);
    }
    /** All comments on a pull request, oldest first (https://docs.github.com/en/rest/issues/comments). */
    async comments(pullRequest) {
        const route = `GET ${issues}/{issue_number}/comments`;
        return this.#requests.pages('list the comments', route, { issue_number: pullRequest }, commentShape);
    }
    /** Writes a comment, in one attempt. After a failure, the caller checks whether the comment exists nevertheless. */
    async createComment(pullRequest, body) {
        const parameters = { issue_number: pullRequest, body };
        return this.#requests.once(`POST ${issues}/{issue_number}/comments`, parameters, commentShape);
    }
    /** Changes a comment. Repeating it makes no difference, so failures are retried. */
    async updateComment(id, body) {
        const route = `PATCH ${issues}/comments/{comment_id}`;
        const parameters = { comment_id: id, body };
        return this.#requests.json('change the comment', route, parameters, commentShape, { named: true });
    }
    /** Login of the user who owns the token; undefined for a token without a user, like a job's. */
    async login() {
        try {
            return (await this.#requests.json('find the owner of the token', 'GET /user', {}, userShape)).login;
        }
        catch (error) {
            // Does not match a rate limit, although its status is the same: ignoring that would hide our own comment.
            if (failureOf(error.cause)?.status === 403)
                return undefined;
            throw error;
        }
    }
    async #requireDraft(draft) {
        const now = await this.#current(draft);
        if (!now.draft)
            throw notDraft(now);
    }
    /** The draft as it is now. If it was deleted because another run published the tag, the release of that run. */
    async #current({ id, tag }) {
        try {
            return await this.#requests.once(`GET ${api_one}`, { release_id: id }, releaseShape, { named: true });
        }
        catch (error) {
            const theirs = failureOf(error)?.status === 404 ? await this.published(tag) : undefined;
            if (theirs === undefined)
                throw error;
            return theirs;
        }
    }
}

// EXTERNAL MODULE: ./packages/host/lib/http/sink.js
var http_sink = __webpack_require__(9741);
// EXTERNAL MODULE: ./packages/host/lib/http/body.js
var http_body = __webpack_require__(6006);
;// CONCATENATED MODULE: ./packages/github/lib/answer.js



/** Greatest accepted answer, in bytes. A page of a hundred releases usually has less than three million. */
const answer_longest = 16 * 1024 * 1024;
/** Greatest accepted explanation of a refusal, in bytes. */
const longestExplanation = 1024 * 1024;
/** The status of success by method. https://docs.github.com/en/rest/releases, https://docs.github.com/en/rest/issues/comments */
const success = { GET: 200, POST: 201, PATCH: 200, DELETE: 204 };
/** Routes that have another one: this one creates nothing. */
const otherSuccess = { 'POST /repos/{owner}/{repo}/releases/generate-notes': 200 };
/**
 * Reads the whole answer to a request: the only place that does. Throws a Refusal if GitHub refuses the request, a BadAnswer unless
 * the answer is JSON of this shape, and what fetch throws if the connection breaks.
 */
async function readAnswer(response, route, shape) {
    await requireSuccess(response, route);
    return shaped(await readJson(response, answer_longest), shape);
}
/** Throws a Refusal or a BadAnswer unless the answer is a success. Leaves the body of a success unread. */
async function requireSuccess(response, route) {
    const expected = otherSuccess[route] ?? success[route.split(' ')[0] ?? ''];
    if (response.status === expected)
        return;
    if (response.status >= 400)
        throw await refusalOf(response);
    throw await answer_bad(response, `its status is ${response.status}, not ${expected}`);
}
/** A status of a server in trouble says enough. The others count only with GitHub's explanation: a proxy may refuse as well. */
async function refusalOf(response) {
    const { status } = response;
    const failure = { status, message: '', headers: Object.fromEntries(response.headers), codes: [] };
    if (status < 500 && !isRateLimit(failure))
        return new Refusal({ ...failure, ...shaped(await readJson(response, longestExplanation), explanation) });
    await response.body?.cancel();
    return new Refusal(failure);
}
async function readJson(response, limit) {
    const [type = ''] = (response.headers.get('content-type') ?? '').split(';');
    if (!/^application\/([\w.-]+\+)?json\s*$/i.test(type)) {
        const found = type === '' ? 'no content type' : `content type ${JSON.stringify(type.slice(0, 100))}`;
        throw await answer_bad(response, `it is not JSON (${found}, status ${response.status})`);
    }
    const body = await (0,http_body/* readBody */.x8)(response, limit);
    if (body === undefined)
        throw new TooLong(`it has more than the ${limit} bytes accepted`);
    try {
        return (0,lib_json/* parseJson */.qF)(body.toString('utf8'), 'the answer');
    }
    catch (cause) {
        throw new BadAnswer('it is not JSON, or only a part of it', { cause });
    }
}
/** A BadAnswer. Frees its connection. */
async function answer_bad(response, found) {
    await response.body?.cancel();
    return new BadAnswer(found);
}
function shaped(value, shape) {
    try {
        return shape(value, '');
    }
    catch (error) {
        if (error instanceof lib_shape/* WrongShape */.zq)
            throw new BadAnswer(error.message.replace(/\.$/, ''), { cause: error });
        throw error;
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
    constructor(send, repository, host, own = patience) {
        const [owner = '', repo = ''] = repository.split('/');
        this.#send = send;
        this.#address = { owner, repo };
        this.#host = host;
        this.#patience = own;
    }
    /** Runs `call`, which makes one or more requests, with retries. */
    async retried(what, call) {
        const attempt = () => call().catch(error => Promise.reject(githubProblem(what, error)));
        try {
            return await (0,retry/* retry */.L5)(attempt, this.#patience, line => this.#host.info(line));
        }
        catch (error) {
            // All attempts are used. As a Problem, it does not make an outer call retry again.
            throw error instanceof retry/* Transient */.Rc
                ? new lib_problem/* Problem */.A(what, { found: error.found, next: error.next, cause: error })
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
            const found = await this.json(what, route, { ...parameters, per_page: size, page }, (0,lib_shape/* list */.p_)(item, size), { named });
            all.push(...found);
            if (found.length < size)
                return all;
            characters += JSON.stringify(found).length;
        }
        throw new lib_problem/* Problem */.A(what, {
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
    /** Sends one request whose answer has no body, in one attempt. */
    async none(route, parameters) {
        return this.#attempt(route, parameters, {}, answer => requireSuccess(answer, route));
    }
    /** Downloads a file of known size to `path`, in one attempt. Returns its SHA-256, in lower-case hex. */
    async file(route, parameters, path, size) {
        const headers = { accept: 'application/octet-stream' };
        const options = { named: true, bytes: size };
        return this.#attempt(route, { ...parameters, headers }, options, async (answer) => {
            await requireSuccess(answer, route);
            return save(answer, path, size);
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
async function save(answer, path, size) {
    const sink = await http_sink/* Sink */.A.open(path, size);
    try {
        for await (const bytes of (0,http_body/* piecesOf */.Xe)(answer)) {
            if (sink.size + bytes.length > size)
                throw new BadAnswer(`it has more than the ${size} bytes of the asset`);
            await sink.write(bytes);
        }
        if (sink.size < size)
            throw new BadAnswer(`it has ${sink.size} bytes, but the asset has ${size}`);
        return sink.digest();
    }
    finally {
        await sink.close();
    }
}

;// CONCATENATED MODULE: ./packages/runner/lib/runner-github.js

/** A client of GitHub's API through octokit, which is loaded here. Makes no request. Masks the token from now on. */
async function connectGitHub({ token, repository, apiUrl, patience }, host) {
    const { getOctokit } = await Promise.all(/* import() */[__webpack_require__.e(918), __webpack_require__.e(131)]).then(__webpack_require__.bind(__webpack_require__, 1918));
    host.mask(token);
    const octokit = getOctokit(token, { baseUrl: apiUrl });
    // The fetch of @actions/github, which knows the proxy.
    const send = octokit.request.endpoint.DEFAULTS.request?.fetch ?? fetch;
    const request = async (route, parameters) => {
        const { request: options, ...rest } = parameters;
        let answer;
        // octokit writes the request. It must not read the answer: it has no limit, and gives what it could not read as text.
        const keep = async (...sent) => {
            answer = await send(...sent);
            return new Response(null, { status: 204 });
        };
        await octokit.request(route, { ...rest, request: { ...options, fetch: keep } });
        if (answer === undefined)
            throw new Error('octokit sent no request');
        return answer;
    };
    return new GitHub(new Requests(request, repository, host, patience));
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
    return { context, project, config, rule, release: tag === undefined ? undefined : requireTag(tag, rule) };
}
/** What has wheels has versions of Python, also in a job without a checkout, unless the project says otherwise. */
async function isPython({ 'version-scheme': scheme }, releaseDir) {
    if (scheme.value === 'pep440' || scheme.from !== 'default')
        return scheme.value === 'pep440';
    return releaseDir !== undefined && (await hasWheels(releaseDir));
}
/**
 * The release of the run. A dry run on a branch or a pull request makes the release that the next tag would, if a file of the
 * project states the version, and undefined otherwise. Throws a Problem in a run without a tag, unless it is a dry run.
 */
function plannedRelease({ context, project, rule, release }, dryRun) {
    if (release !== undefined)
        return release;
    if (dryRun)
        return project.version === undefined ? undefined : requireTag((0,tag_pattern/* tagOf */.cO)(project.version, rule.pattern), rule);
    throw new lib_problem/* Problem */.A('find the tag to release', {
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
    return { ...found, release: requireTag((0,tag_pattern/* tagOf */.cO)(version, found.rule.pattern), found.rule), provisional: true };
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
        gpgKey: inputs['gpg-key'],
    });
}

;// CONCATENATED MODULE: ./actions/publish-release/lib/approval.js

/** Says in the log whether somebody had to approve the job, and returns it; undefined if the job has no environment. */
async function approval(environment, github, host) {
    if (environment === undefined)
        return undefined;
    const found = await github.reviewers(environment);
    const name = JSON.stringify(environment);
    if ('unseen' in found)
        return said(`Could not see whether the environment ${name} has reviewers: ${found.unseen}`, host);
    if (found.count > 0)
        return said(`The environment ${name} has ${format_count(found.count, 'reviewer')}.`, host);
    // GitHub makes an environment at its first use, without any rule: https://github.com/github/docs/issues/3126
    const none = `The environment ${name} has no reviewers: nobody had to approve this job.`;
    host.notice(`${none} Add reviewers in Settings → Environments.`);
    return none;
}
function said(sentence, host) {
    host.info(sentence);
    return sentence;
}

// EXTERNAL MODULE: ./packages/base/lib/text/visible.js
var visible = __webpack_require__(272);
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
/**
 * Any text of others for one line of Markdown: a cell of a table, after a bullet, in a sentence. Nothing in it starts markup, HTML, a
 * link, a mention, an emoji or a formula, and nothing in it is invisible.
 */
function escapeMarkdown(text) {
    const escaped = inert((0,visible/* oneLine */.TN)(text))
        .replace(/[\\`*_{}[\]()#+!|<>~@&]/g, character => entities[character] ?? `\\${character}`)
        .replace(/^(?=[-=])/, '\\')
        .replace(/^(\d+)(?=\.(?: |$))/, '$1\\');
    return written(escaped);
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
    const shown = (0,visible/* oneLine */.TN)(text);
    const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map(run => run.length));
    const fence = '`'.repeat(longest + 1);
    const padded = longest > 0 || shown === '' ? ` ${shown} ` : shown;
    const barred = padded.replace(/(?<!\\)\\*\|/g, found => `${'\\'.repeat(2 * found.length - 2)}\\|`);
    return `${fence}${place === 'cell' ? barred : padded}${fence}`;
}
/** Any text of others as a block of code. `language` is ours. */
function codeBlock(text, language) {
    const shown = (0,visible/* visible */.RK)(text);
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
function details(title, body) {
    return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}

;// CONCATENATED MODULE: ./packages/base/lib/shell.js
/** Quotes a word for a POSIX shell. For commands that people paste: we ourselves start programs without a shell. */
function shell_shellWord(text) {
    return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
/** A relative path as a program takes it, which would take one that begins with a hyphen for an option. */
function argumentPath(path) {
    return path.startsWith('-') ? `./${path}` : path;
}

;// CONCATENATED MODULE: ./packages/release/lib/notes/notes-commands.js


/** Path of the public key. It must not come from the release, so it is beside the directory with the assets. */
const keyFile = '../cosign.pub';
/** Path of the OpenPGP public keys. */
const gpgKeyFile = '../gpg.asc';
const trustedRootFile = '../trusted_root.json';
/** Every command in the notes. A test runs each on a real release. */
function notes_commands_checks(facts) {
    return [
        notes_commands_whole(facts),
        ...opensslCheck(facts),
        ...tarballCheck(facts),
        ...gpgCheck(facts),
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
    const command = verifyCommand(signers, { ...facts.source, tag: facts.tag }, facts.ownTrustedRoot);
    return {
        shows: 'Everything at once, offline: signatures, every digest, provenance.',
        tool: 'release-tools',
        // Without the OpenPGP keys, the report says that GPG signatures were not checked.
        lines: [facts.gpgKeyUrl === undefined ? command : `${command} --key ${gpgKeyFile}`],
    };
}
/** `release-tools verify` for the assets of a release in the current directory, with each signer once. */
function verifyCommand(signers, { repository, tag }, ownTrustedRoot) {
    const flags = new Set(signers.map(signer => signerFlags(signer).join(' ')));
    const shared = signers.some(signer => signsForOthers(signer, repository));
    return [
        // An older release is as genuine, so the reader says which one is meant.
        `release-tools verify . --tag ${shell_shellWord(tag)}`,
        ...flags,
        ...(shared ? [`--source-repository ${shell_shellWord(repository)}`] : []),
        ...(ownTrustedRoot ? [`--trusted-root ${trustedRootFile}`] : []),
    ].join(' ');
}
function opensslCheck({ tag, signature }) {
    const { publicKey } = signature;
    if (publicKey === undefined || !hasPlainSignature(signature.signer))
        return [];
    const tarball = tarballName(tag);
    const paths = { key: keyFile, signature: `../${tarball}.sig.der`, file: tarball };
    const lines = [
        `openssl base64 -d -A -in ${tarball}.sig -out ${paths.signature}`,
        opensslVerify(publicKey, paths).map(shellWord).join(' '),
    ];
    return [{ shows: 'The tarball was signed with the project’s key.', tool: 'openssl', lines }];
}
function tarballCheck(facts) {
    const tarball = tarballName(facts.tag);
    return cosignCheck(facts, facts.signature, {
        shows: byKind(facts.signature.signer, {
            key: () => 'The same with cosign.',
            identity: () => 'The tarball was signed by the named workflow.',
        }),
        command: 'verify-blob',
        rest: [`--bundle ${tarball}.sigstore.json`, tarball],
    });
}
/** gpgv reads binary keys only, and takes no other key than these. */
function gpgCheck({ tag, gpgKeyUrl }) {
    if (gpgKeyUrl === undefined)
        return [];
    const tarball = tarballName(tag);
    const lines = [
        `gpg --batch --yes --dearmor --output ../gpg.gpg ${gpgKeyFile}`,
        `gpgv --keyring ../gpg.gpg ${tarball}${gpgEnding} ${tarball}`,
    ];
    return [{ shows: 'The tarball was signed with the project’s OpenPGP key.', tool: 'gpgv', lines }];
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
    return cosignCheck(facts, provenance.signature, {
        shows: 'The artifact was built from this repository by the named workflow.',
        command: 'verify-blob-attestation',
        rest: ['--type slsaprovenance1', `--bundle ${kinds.provenance.files.bundles.path}`, artifact.name],
    });
}
function imageChecks(facts) {
    return facts.images.flatMap(({ name, repository, digest, signature }) => signature === undefined
        ? []
        : cosignCheck(facts, signature, {
            shows: `The image ${name} in its registry is the one that was released.`,
            command: 'verify',
            rest: [`${repository}@${digest}`],
        }));
}
/** A check by cosign; none if it cannot verify signatures of this kind: the first check, by release-tools, can. */
function cosignCheck(facts, signature, { shows, command, rest }) {
    const { signer, publicKey, logged } = signature;
    const used = logged || needsRoot(signer);
    const options = cosignOptions(
    // A certificate lives for minutes: without a log, a timestamp says that it was valid.
    { signer, publicKey, logged, timed: needsRoot(signer) }, {
        keyFile,
        trustedRoot: facts.ownTrustedRoot && used ? trustedRootFile : undefined,
        repository: facts.source.repository,
    });
    if (options === undefined)
        return [];
    const line = ['cosign', command, ...options.map(shellWord), ...rest].join(' ');
    return [{ shows, tool: 'cosign', lines: [line] }];
}
function signerFlags(signer) {
    return signerOptions(signer, keyFile).map(shell_shellWord);
}

;// CONCATENATED MODULE: ./actions/publish-release/lib/summary.js



/** The job summary of a published release. */
function summary({ release, report, latest, already, assets }, approval, ownTrustedRoot) {
    const words = [latest && 'latest', release.prerelease && 'pre-release', release.immutable && 'immutable'].filter(Boolean);
    const about = words.length === 0 ? '' : ` (${words.join(', ')})`;
    return [
        `## ${marks.pass} ${escape_link(escapeMarkdown(release.tag), release.url)} ${already ? 'was published before, and verifies' : 'is published'}${about}`,
        '',
        ...report.checks.map(check => `- ${marks[check.status]} ${escapeMarkdown(check.name)}: ${escapeMarkdown(check.detail)}`),
        ...(approval === undefined ? [] : ['', escapeMarkdown(approval)]),
        '',
        details(format_count(assets.length, 'asset'), table(['Asset', 'Size', 'SHA-256'], assets.map(({ name, size, sha256 }) => [code(name), formatSize(size), code(sha256)]))),
        '',
        'To check the same after downloading all assets into an empty directory:',
        '',
        codeBlock(verifyCommand(signersOf(report), report.release ?? { repository: '', tag: '' }, ownTrustedRoot), 'sh'),
    ].join('\n');
}
/** Who signed for the command that verifies a release: GPG signatures beside it are besides. */
function signersOf({ checks }) {
    return checks.flatMap(({ signedBy }) => (signedBy === undefined ? [] : (attestorOf(signedBy) ?? [])));
}

;// CONCATENATED MODULE: ./actions/publish-release/lib/run.js





/** Draft, upload, download, verify, publish. Needs no key. */
async function run(inputs, host) {
    const releaseDir = inputs['release-dir'];
    await fetchArtifacts(inputs['from-artifacts'], releaseDir, host);
    const { context, release: planned, rule } = await readReleaseRun(inputs, host);
    const { tag, version } = planned;
    if (inputs['dry-run']) {
        host.notice('This is a dry run: nothing is published.');
        return { tag, version, url: undefined, latest: undefined, immutable: undefined };
    }
    const repository = `${context.serverUrl}/${context.repository}`;
    await requireReleaseOf(releaseDir, { repository, tag, commit: context.sha });
    const trust = await trustOf(inputs, context, await readPolicy(inputs.policy, host), host);
    const github = await gitHubOf(inputs, context, host);
    const approved = await approval(inputs.environment, github, host);
    const published = await publish(releaseDir, github, trust, host, rule);
    await host.summary(summary(published, approved, inputs['trusted-root'] !== undefined), 'verdict');
    const { release, latest } = published;
    return { tag, version, url: release.url, latest: String(latest), immutable: String(release.immutable) };
}


/***/ }),

/***/ 8222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Lx: () => (/* binding */ digestsOfFile),
  v9: () => (/* binding */ measureFile),
  sc: () => (/* binding */ sha256),
  Q3: () => (/* binding */ sha256File)
});

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
/** SHA-256 of bytes (text as UTF-8), in lower-case hexadecimal. */
function sha256(data) {
    return (0,external_node_crypto_.createHash)('sha256').update(data).digest('hex');
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
/** The same for what `write` writes to the path that it gets, beside the file. */
async function writeAtomic(path, write) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
    const partial = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.partial`;
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

/***/ 568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zh: () => (/* binding */ collision),
/* harmony export */   mw: () => (/* binding */ foldedName),
/* harmony export */   nG: () => (/* binding */ safePath),
/* harmony export */   o8: () => (/* binding */ pathLength),
/* harmony export */   pL: () => (/* binding */ isSafePath)
/* harmony export */ });
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
function isSafePath(path) {
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

/***/ 2950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  zq: () => (/* binding */ WrongShape),
  zM: () => (/* binding */ shape_boolean),
  Gv: () => (/* binding */ isObject),
  p_: () => (/* binding */ list),
  wC: () => (/* binding */ matching),
  ai: () => (/* binding */ number),
  Ik: () => (/* binding */ object),
  yL: () => (/* binding */ oneOf),
  lq: () => (/* binding */ optional),
  _f: () => (/* binding */ readShape),
  Qq: () => (/* binding */ shape_text),
  IQ: () => (/* binding */ withDefault),
  Qm: () => (/* binding */ wrong)
});

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
function readShape(shape, value, what, next = 'Correct the file.', placeOf = () => what) {
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
        if (!isObject(value))
            throw wrong(at, value, 'a mapping');
        for (const key of Object.keys(value)) {
            if (!Object.hasOwn(fields, key))
                throw new WrongShape(`${place(at)} has the unknown key ${JSON.stringify(key)}${suggestion(key, Object.keys(fields))}.`, join(at, key));
        }
        const entries = Object.entries(fields).map(([key, read]) => [key, read(own(value, key), join(at, key))]);
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
        : `${place(at)} is ${shown(value)}, which is not ${wanted}${near}.`, at);
}
function place(at) {
    return at === '' ? 'it' : JSON.stringify(at);
}
function join(at, key) {
    return at === '' ? key : `${at}.${key}`;
}
/** True for a JSON object, or a mapping of YAML or TOML. */
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


/***/ }),

/***/ 1090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ ByteReader)
/* harmony export */ });
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


/***/ }),

/***/ 6245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E2: () => (/* binding */ decodeHeader),
/* harmony export */   H7: () => (/* binding */ unreadTar),
/* harmony export */   L6: () => (/* binding */ blockSize),
/* harmony export */   Ms: () => (/* binding */ padding),
/* harmony export */   Q5: () => (/* binding */ paxRecords),
/* harmony export */   lP: () => (/* binding */ damagedTar),
/* harmony export */   m: () => (/* binding */ decodePax),
/* harmony export */   mC: () => (/* binding */ encodeFileHeader),
/* harmony export */   qF: () => (/* binding */ capabilityRecord),
/* harmony export */   rD: () => (/* binding */ wholeNumber),
/* harmony export */   tq: () => (/* binding */ UnreadTar)
/* harmony export */ });
/* unused harmony export encodeHeader */
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1167);

// ustar and pax: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html#tag_20_94_13_06
const blockSize = 512;
/** In front of the name of an extended attribute, as all programs that make layers write it (star(1); Go's archive/tar). */
const attribute = 'SCHILY.xattr.';
/** The extended attribute with the capabilities that a program gets (capabilities(7)). */
const capabilityRecord = `${attribute}security.capability`;
const zeros = Buffer.alloc(blockSize);
/** The largest number with eleven octal digits. Larger sizes go into a pax header. */
const largestOctal = 0o77777777777;
/** The bytes before a file's content: its header, preceded by a pax header if its path or size does not fit into ustar. */
function encodeFileHeader({ path, size, mtime, executable = false }) {
    return encodeHeader({ path, size, mtime, type: '0', mode: executable ? 0o755 : 0o644 });
}
/** The same for an entry of any type. */
function encodeHeader(entry) {
    const { path, link = '', size, mtime } = entry;
    if (fits(path) && fits(link) && size <= largestOctal)
        return header(entry);
    const target = fits(link) ? '' : paxRecord('linkpath', link);
    const records = Buffer.from(paxRecord('path', path) + target + paxRecord('size', String(size)));
    const stand = { path: 'PaxHeaders', size: records.length, mtime, type: 'x' };
    return Buffer.concat([
        header(stand),
        records,
        padding(records.length),
        header({ ...entry, path: 'file', link: fits(link) ? link : 'link', size: Math.min(size, largestOctal) }),
    ]);
}
function fits(name) {
    return Buffer.byteLength(name) <= 100 && /^[\x20-\x7e]*$/.test(name);
}
/** Zeros up to the next full block. */
function padding(size) {
    return zeros.subarray(0, (blockSize - (size % blockSize)) % blockSize);
}
/** Reads one header block; undefined for a block of zeros, which ends the archive. Throws a Problem if it is damaged. */
function decodeHeader(block) {
    if (block.every(byte => byte === 0))
        return undefined;
    if (block.toString('latin1', 257, 262) !== 'ustar')
        throw unreadTar('an entry is not in the ustar format.');
    if (octal(block, 148, 8) !== checksum(block))
        throw damagedTar('the header of an entry has a wrong checksum.');
    const prefix = text(block, 345, 155);
    const name = text(block, 0, 100);
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
    for (const [key, value] of paxRecords(records)) {
        if (key === 'path')
            result.path = value;
        if (key === 'size')
            result.size = wholeNumber(value);
        if (key === 'linkpath' || key.startsWith('GNU.sparse'))
            throw damagedTar(`it has the unsupported pax record ${JSON.stringify(key)}.`);
    }
    return result;
}
/** Keys and values of a pax header. Those of extended attributes are bytes: one character stands for each. */
function* paxRecords(records) {
    for (let at = 0; at < records.length;) {
        const { key, value, length } = readRecord(records.subarray(at));
        yield [key, value];
        at += length;
    }
}
/** The Problem for an archive that cannot be read. */
function damagedTar(found, cause) {
    return new _problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .A('read the archive', {
        found,
        next: 'Do not use it. Download it again from its publisher.',
        cause,
    });
}
/** An archive in a form that is not read here, which may be whole. */
class UnreadTar extends _problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .A {
}
function unreadTar(found) {
    return new UnreadTar('read the archive', { found, next: damagedTar(found).next });
}
function header({ path, size, mtime, type, mode = 0o644, link = '' }) {
    const block = Buffer.allocUnsafe(blockSize).fill(0);
    block.write(path, 0, 100, 'latin1');
    block.write(`${mode.toString(8).padStart(7, '0')}\0` + '0000000\0' + '0000000\0', 100, 'latin1');
    block.write(`${digits(size)} ${digits(mtime)} `, 124, 'latin1');
    block.write(' '.repeat(8), 148, 'latin1');
    block.write(type, 156, 'latin1');
    block.write(link, 157, 100, 'latin1');
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
    const key = utf8(record.subarray(0, equals));
    const value = record.subarray(equals + 1, -1);
    return { key, value: key.startsWith(attribute) ? value.toString('latin1') : utf8(value), length };
}
/** The number in a pax header. Throws a Problem if it is none. */
function wholeNumber(digits) {
    if (!/^\d{1,15}$/.test(digits))
        throw damagedTar('a pax record has an invalid number.');
    return Number(digits);
}
/** Sum of all bytes; those of the checksum itself count as spaces. */
function checksum(block) {
    let sum = 8 * 0x20;
    for (let at = 0; at < blockSize; at++)
        if (at < 148 || at >= 156)
            sum += block[at] ?? 0;
    return sum;
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
function text(block, start, length) {
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


/***/ }),

/***/ 9524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ defaultLimits),
/* harmony export */   v: () => (/* binding */ Contents)
/* harmony export */ });
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(568);
/* harmony import */ var _tar_header_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6245);


const defaultLimits = { entries: 100_000, totalSize: 16 * 1024 ** 3, ratio: 400 };
const mostParents = 40;
const kinds = {
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
            throw (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .unreadTar */ .H7)(`${name} is ${kinds[type] ?? `an entry of type ${JSON.stringify(type)}`}, not a regular file.`);
        if (path.startsWith('./'))
            throw (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .unreadTar */ .H7)(`${name} is not a path as release-tools writes it.`);
        if (!(0,_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .isSafePath */ .pL)(type === '5' ? path.replace(/\/$/, '') : path))
            throw (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .damagedTar */ .lP)(`${name} is not a path inside the archive.`);
        this.#entries += 1;
        this.#size += size;
        if (this.#entries > this.#limits.entries)
            throw (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .unreadTar */ .H7)(`it has more than ${this.#limits.entries} entries.`);
        if (this.#size > this.#limits.totalSize)
            throw (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .unreadTar */ .H7)(`its files have more than ${this.#limits.totalSize} bytes.`);
        this.#addName((0,_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .foldedName */ .mw)(path), type, name);
    }
    #addName(path, type, name) {
        const parents = [...path.matchAll(/\//g)].map(slash => path.slice(0, slash.index));
        // Every directory is remembered, so a thousand in each path would fill the memory.
        if (parents.length > mostParents)
            throw (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .damagedTar */ .lP)(`${name} is in more than ${mostParents} directories.`);
        for (const parent of parents)
            this.#directories.add(parent);
        if (type === '0' && this.#files.has(path))
            throw (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .damagedTar */ .lP)(`it has ${name} twice, or in two spellings that are the same on some systems.`);
        if (type === '0')
            this.#files.add(path);
        if (this.#directories.has(path) || parents.some(parent => this.#files.has(parent)))
            throw (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .damagedTar */ .lP)(`it has ${name} both as a file and as a directory.`);
    }
}


/***/ }),

/***/ 2499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $1: () => (/* binding */ unzip),
/* harmony export */   I6: () => (/* binding */ wholeBlocks),
/* harmony export */   b: () => (/* binding */ unpackArchive),
/* harmony export */   bL: () => (/* binding */ readArchive),
/* harmony export */   dC: () => (/* binding */ withBody),
/* harmony export */   vW: () => (/* binding */ refuseRest)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7075);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8522);
/* harmony import */ var _read_limited_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(73);
/* harmony import */ var _byte_reader_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1090);
/* harmony import */ var _tar_header_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6245);
/* harmony import */ var _tar_limits_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9524);










const ratioSlack = 16 * 1024 ** 2;
/**
 * The files of a gzipped tar, one after the other; none is kept in memory. Throws a Problem for an entry that is not a regular
 * file or a directory, a path that leads out, a path given twice, and more than `limits`.
 */
async function* readArchive(packed, limits = _tar_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .defaultLimits */ .M) {
    const chunks = packed instanceof Uint8Array ? node_stream__WEBPACK_IMPORTED_MODULE_2__.Readable.from([packed]) : packed;
    const reader = new _byte_reader_js__WEBPACK_IMPORTED_MODULE_5__/* .ByteReader */ .k(unzip(chunks, limits));
    const contents = new _tar_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .Contents */ .v(limits);
    try {
        for (let header = await nextHeader(reader); header; header = await nextHeader(reader)) {
            contents.add(header);
            const { path, size, mtime } = header;
            if (header.type === '0')
                yield* withBody({ path, size, mtime }, size, reader);
            else if (size > 0)
                throw (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_6__/* .damagedTar */ .lP)('a directory in it has content.');
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
async function unpackArchive(file, directory, limits = _tar_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .defaultLimits */ .M) {
    const partial = `${directory}.partial`;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(directory), { recursive: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(partial);
    try {
        for await (const entry of readArchive((0,_read_limited_js__WEBPACK_IMPORTED_MODULE_7__/* .readPieces */ .ut)(file), limits))
            await writeEntry((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(partial, entry.path), entry);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(partial, directory);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(partial, { recursive: true, force: true });
        throw error;
    }
}
async function writeEntry(path, { body }) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true });
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'wx');
    try {
        for await (const chunk of body)
            await file.write(chunk);
    }
    finally {
        await file.close();
    }
}
/** Unzips up to the limit of the ratio. If the caller stops reading, the source is closed. Throws a Problem. */
async function* unzip(packed, limits) {
    const size = { packed: 0, unpacked: 0 };
    const gunzip = (0,node_zlib__WEBPACK_IMPORTED_MODULE_3__.createGunzip)();
    const source = node_stream__WEBPACK_IMPORTED_MODULE_2__.Readable.from(packed, { objectMode: false })
        .on('data', chunk => {
        size.packed += chunk.length;
    })
        .on('error', error => gunzip.destroy(error));
    try {
        for await (const chunk of guarded(source.pipe(gunzip))) {
            size.unpacked += chunk.length;
            if (size.unpacked > ratioSlack + size.packed * limits.ratio)
                throw (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_6__/* .unreadTar */ .H7)(`it unpacks to more than ${limits.ratio} times its size.`);
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
            ? (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_6__/* .damagedTar */ .lP)('it is not a complete gzip file.', error)
            : error;
    }
}
async function nextHeader(reader) {
    const header = (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_6__/* .decodeHeader */ .E2)(await wholeBlocks(reader, _tar_header_js__WEBPACK_IMPORTED_MODULE_6__/* .blockSize */ .L6));
    if (header?.type !== 'x')
        return header;
    if (header.size > 64 * 1024)
        throw (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_6__/* .damagedTar */ .lP)('a pax header has more than 65536 bytes.');
    const pax = (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_6__/* .decodePax */ .m)(await wholeBlocks(reader, header.size));
    const next = (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_6__/* .decodeHeader */ .E2)(await wholeBlocks(reader, _tar_header_js__WEBPACK_IMPORTED_MODULE_6__/* .blockSize */ .L6));
    if (!next || next.type === 'x')
        throw (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_6__/* .damagedTar */ .lP)('a pax header has no entry after it.');
    return { ...next, ...pax };
}
/** Reads `size` bytes and the padding of their last block; returns the bytes. */
async function wholeBlocks(reader, size) {
    const padded = Math.ceil(size / _tar_header_js__WEBPACK_IMPORTED_MODULE_6__/* .blockSize */ .L6) * _tar_header_js__WEBPACK_IMPORTED_MODULE_6__/* .blockSize */ .L6;
    const bytes = await reader.exactly(padded);
    if (bytes.length < padded)
        throw (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_6__/* .damagedTar */ .lP)('it is truncated.');
    return bytes.subarray(0, size);
}
/** An entry with its body. Skips what was not read of it, and the padding of its last block. */
async function* withBody(entry, size, reader) {
    let left = size;
    async function* body() {
        while (left > 0) {
            const part = await reader.some(left);
            if (part.length === 0)
                throw (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_6__/* .damagedTar */ .lP)('it is truncated.');
            left -= part.length;
            yield part;
        }
    }
    yield { ...entry, body: body() };
    for await (const _ of body())
        ;
    await reader.exactly((_tar_header_js__WEBPACK_IMPORTED_MODULE_6__/* .blockSize */ .L6 - (size % _tar_header_js__WEBPACK_IMPORTED_MODULE_6__/* .blockSize */ .L6)) % _tar_header_js__WEBPACK_IMPORTED_MODULE_6__/* .blockSize */ .L6);
}
/** Only zeros may follow the block of zeros that ended the entries. */
async function refuseRest(reader) {
    for (let part = await reader.some(1024 ** 2); part.length > 0; part = await reader.some(1024 ** 2)) {
        if (part.some(byte => byte !== 0))
            throw (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_6__/* .damagedTar */ .lP)('it has data after its end.');
    }
}


/***/ }),

/***/ 1195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Po: () => (/* binding */ packFiles),
  SB: () => (/* binding */ writeTarGz)
});

// UNUSED EXPORTS: packDirectory

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./packages/base/lib/byte-buffer.js
/** A good size to hand on, in bytes. */
const pieceSize = 256 * 1024;
/** Gathers bytes: to hand on thousands of small pieces takes far longer than to copy them into a few large ones. */
class ByteBuffer {
    #bytes = Buffer.alloc(0);
    #length = 0;
    get length() {
        return this.#length;
    }
    append(bytes) {
        const end = this.#length + bytes.length;
        if (end > this.#bytes.length) {
            const larger = Buffer.allocUnsafe(Math.max(2 * end, 2 * pieceSize));
            larger.set(this.#bytes.subarray(0, this.#length));
            this.#bytes = larger;
        }
        this.#bytes.set(bytes, this.#length);
        this.#length = end;
    }
    /** Writes over bytes that were appended before. */
    replace(position, bytes) {
        this.#bytes.set(bytes, position);
    }
    /** Everything so far. The buffer is then empty. */
    take() {
        const taken = this.#bytes.subarray(0, this.#length);
        this.#bytes = Buffer.alloc(0);
        this.#length = 0;
        return taken;
    }
}

;// CONCATENATED MODULE: ./packages/base/lib/deflate/zlib-module.js
// Written by `npm run docs` from @zip.js/zip.js.
const zlibModule = 'AGFzbQEAAAABWw5gAn9/AGABfwF/YAJ/fwF/YAN/f38Bf2ABfwBgA39/fwBgAAF/YAR/f39/AGAAAGAGf39/f39/AX9gB39/f39/f38Bf2AEf39/fwF/YAF+AX9gBX9/f39/AX8DTk0IAQQAAQEEBgYBAgEJAgoBAQEBAQICAgkCAQEAAwEDAwoFCwMDAwAAAgwFAgQHBAQHAAUFBQUBAgQDAgQCAgIABg0BBQABAAAHAAQIAwQFAXABCgoFBgEBggKCAgYIAX8BQbC4BQsHywQgBm1lbW9yeQIADGluZmxhdGU5X25ldwAIEWluZmxhdGU5X2luaXRfcmF3AAkNaW5mbGF0ZTlfaW5pdAALEGluZmxhdGU5X3Byb2Nlc3MADAxpbmZsYXRlOV9lbmQADxZpbmZsYXRlOV9sYXN0X2NvbnN1bWVkABALaW5mbGF0ZV9uZXcACAxpbmZsYXRlX2luaXQAERBpbmZsYXRlX2luaXRfcmF3ABIRaW5mbGF0ZV9pbml0X2d6aXAAEw9pbmZsYXRlX3Byb2Nlc3MADAtpbmZsYXRlX2VuZAAPFWluZmxhdGVfbGFzdF9jb25zdW1lZAAQC2RlZmxhdGVfbmV3AAgMZGVmbGF0ZV9pbml0ABQQZGVmbGF0ZV9pbml0X3JhdwAVEWRlZmxhdGVfaW5pdF9nemlwABYPZGVmbGF0ZV9wcm9jZXNzABcLZGVmbGF0ZV9lbmQAGQRmcmVlAAIVZGVmbGF0ZV9sYXN0X2NvbnN1bWVkABAGbWFsbG9jAAEMYWVzX2htYWNfbmV3AEANYWVzX2htYWNfaW5pdABBEGFlc19obWFjX3Byb2Nlc3MASAxhZXNfaG1hY19lbmQASQtfaW5pdGlhbGl6ZQAAGV9faW5kaXJlY3RfZnVuY3Rpb25fdGFibGUBABlfZW1zY3JpcHRlbl9zdGFja19yZXN0b3JlAAYcZW1zY3JpcHRlbl9zdGFja19nZXRfY3VycmVudAAHIl9fY3hhX2luY3JlbWVudF9leGNlcHRpb25fcmVmY291bnQASgkPAQBBAQsJABscDRhLNzo+CrycA00CAAu/JwELfyMAQRBrIgokAAJAAkACQAJAAkACQAJAAkACQAJAIABB9AFNBEBBhBUoAgAiA0EQIABBC2pB+ANxIABBC0kbIgZBA3YiAHYiAUEDcQRAAkAgAUF/c0EBcSAAaiICQQN0IgFBrBVqIgAgASgCtBUiASgCCCIFRgRAQYQVIANBfiACd3E2AgAMAQsgBSAANgIMIAAgBTYCCAsgAUEIaiEAIAEgAkEDdCICQQNyNgIEIAEgAmoiASABKAIEQQFyNgIEDAsLIAZBjBUoAgAiCE0NASABBEACQEECIAB0IgJBACACa3IgASAAdHFoIgFBA3QiAEGsFWoiAiAAKAK0FSIAKAIIIgVGBEBBhBUgA0F+IAF3cSIDNgIADAELIAUgAjYCDCACIAU2AggLIAAgBkEDcjYCBCAAIAZqIgQgAUEDdCIBIAZrIgVBAXI2AgQgACABaiAFNgIAIAgEQCAIQXhxQawVaiEBQZgVKAIAIQICfyADQQEgCEEDdnQiB3FFBEBBhBUgAyAHcjYCACABDAELIAEoAggLIQMgASACNgIIIAMgAjYCDCACIAE2AgwgAiADNgIICyAAQQhqIQBBmBUgBDYCAEGMFSAFNgIADAsLQYgVKAIAIgtFDQEgC2hBAnQoArQXIgIoAgRBeHEgBmshBCACIQEDQAJAIAEoAhAiAEUEQCABKAIUIgBFDQELIAAoAgRBeHEgBmsiASAEIAEgBEkiARshBCAAIAIgARshAiAAIQEMAQsLIAIoAhghCSACIAIoAgwiAEcEQCACKAIIIgEgADYCDCAAIAE2AggMCgsgAigCFCIBBH8gAkEUagUgAigCECIBRQ0DIAJBEGoLIQUDQCAFIQcgASIAQRRqIQUgACgCFCIBDQAgAEEQaiEFIAAoAhAiAQ0ACyAHQQA2AgAMCQtBfyEGIABBv39LDQAgAEELaiIBQXhxIQZBiBUoAgAiB0UNAEEfIQhBACAGayEEIABB9P//B00EQCAGQSYgAUEIdmciAGt2QQFxIABBAXRrQT5qIQgLAkACQAJAIAhBAnQoArQXIgFFBEBBACEADAELQQAhACAGQRkgCEEBdmtBACAIQR9HG3QhAgNAAkAgASgCBEF4cSAGayIDIARPDQAgASEFIAMiBA0AQQAhBCABIQAMAwsgACABKAIUIgMgAyABIAJBHXZBBHFqKAIQIgFGGyAAIAMbIQAgAkEBdCECIAENAAsLIAAgBXJFBEBBACEFQQIgCHQiAEEAIABrciAHcSIARQ0DIABoQQJ0KAK0FyEACyAARQ0BCwNAIAAoAgRBeHEgBmsiAiAESSEBIAIgBCABGyEEIAAgBSABGyEFIAAoAhAiAQR/IAEFIAAoAhQLIgANAAsLIAVFDQAgBEGMFSgCACAGa08NACAFKAIYIQggBSAFKAIMIgBHBEAgBSgCCCIBIAA2AgwgACABNgIIDAgLIAUoAhQiAQR/IAVBFGoFIAUoAhAiAUUNAyAFQRBqCyECA0AgAiEDIAEiAEEUaiECIAAoAhQiAQ0AIABBEGohAiAAKAIQIgENAAsgA0EANgIADAcLIAZBjBUoAgAiBU0EQEGYFSgCACEAAkAgBSAGayIBQRBPBEAgACAGaiICIAFBAXI2AgQgACAFaiABNgIAIAAgBkEDcjYCBAwBCyAAIAVBA3I2AgQgACAFaiIBIAEoAgRBAXI2AgRBACECQQAhAQtBjBUgATYCAEGYFSACNgIAIABBCGohAAwJCyAGQZAVKAIAIgJJBEBBkBUgAiAGayIBNgIAQZwVQZwVKAIAIgAgBmoiAjYCACACIAFBAXI2AgQgACAGQQNyNgIEIABBCGohAAwJC0EAIQAgBkEvaiIEAn9B3BgoAgAEQEHkGCgCAAwBC0HoGEJ/NwIAQeAYQoCggICAgAQ3AgBB3BggCkEMakFwcUHYqtWqBXM2AgBB8BhBADYCAEHAGEEANgIAQYAgCyIBaiIDQQAgAWsiB3EiASAGTQ0IQbwYKAIAIgUEQEG0GCgCACIIIAFqIgkgCE0gBSAJSXINCQsCQEHAGC0AAEEEcUUEQAJAAkACQAJAQZwVKAIAIgUEQEHEGCEAA0AgACgCACIIIAVNBEAgBSAIIAAoAgRqSQ0DCyAAKAIIIgANAAsLQQAQBSICQX9GDQMgASEDQeAYKAIAIgBBAWsiBSACcQRAIAEgAmsgAiAFakEAIABrcWohAwsgAyAGTQ0DQbwYKAIAIgAEQEG0GCgCACIFIANqIgcgBU0gACAHSXINBAsgAxAFIgAgAkcNAQwFCyADIAJrIAdxIgMQBSICIAAoAgAgACgCBGpGDQEgAiEACyAAQX9GDQEgBkEwaiADTQRAIAAhAgwEC0HkGCgCACICIAQgA2tqQQAgAmtxIgIQBUF/Rg0BIAIgA2ohAyAAIQIMAwsgAkF/Rw0CC0HAGEHAGCgCAEEEcjYCAAsgARAFIgJBf0ZBABAFIgBBf0ZyIAAgAk1yDQUgACACayIDIAZBKGpNDQULQbQYQbQYKAIAIANqIgA2AgBBuBgoAgAgAEkEQEG4GCAANgIACwJAQZwVKAIAIgQEQEHEGCEAA0AgAiAAKAIAIgEgACgCBCIFakYNAiAAKAIIIgANAAsMBAtBlBUoAgAiAEEAIAAgAk0bRQRAQZQVIAI2AgALQQAhAEHIGCADNgIAQcQYIAI2AgBBpBVBfzYCAEGoFUHcGCgCADYCAEHQGEEANgIAA0AgAEEDdCIBIAFBrBVqIgU2ArQVIAEgBTYCuBUgAEEBaiIAQSBHDQALQZAVIANBKGsiAEF4IAJrQQdxIgFrIgU2AgBBnBUgASACaiIBNgIAIAEgBUEBcjYCBCAAIAJqQSg2AgRBoBVB7BgoAgA2AgAMBAsgAiAETSABIARLcg0CIAAoAgxBCHENAiAAIAMgBWo2AgRBnBUgBEF4IARrQQdxIgBqIgE2AgBBkBVBkBUoAgAgA2oiAiAAayIANgIAIAEgAEEBcjYCBCACIARqQSg2AgRBoBVB7BgoAgA2AgAMAwtBACEADAYLQQAhAAwEC0GUFSgCACACSwRAQZQVIAI2AgALIAIgA2ohBUHEGCEAAkADQCAFIAAoAgAiAUcEQCAAKAIIIgANAQwCCwsgAC0ADEEIcUUNAwtBxBghAANAAkAgACgCACIBIARNBEAgBCABIAAoAgRqIgVJDQELIAAoAgghAAwBCwtBkBUgA0EoayIAQXggAmtBB3EiAWsiBzYCAEGcFSABIAJqIgE2AgAgASAHQQFyNgIEIAAgAmpBKDYCBEGgFUHsGCgCADYCACAEIAVBJyAFa0EHcWpBL2siACAAIARBEGpJGyIBQRs2AgQgAUHMGCkCADcCECABQcQYKQIANwIIQcwYIAFBCGo2AgBByBggAzYCAEHEGCACNgIAQdAYQQA2AgAgAUEYaiEAA0AgAEEHNgIEIABBCGogAEEEaiEAIAVJDQALIAEgBEYNACABIAEoAgRBfnE2AgQgBCABIARrIgJBAXI2AgQgASACNgIAAn8gAkH/AU0EQCACQXhxQawVaiEAAn9BhBUoAgAiAUEBIAJBA3Z0IgJxRQRAQYQVIAEgAnI2AgAgAAwBCyAAKAIICyEBIAAgBDYCCCABIAQ2AgxBDCECQQgMAQtBHyEAIAJB////B00EQCACQSYgAkEIdmciAGt2QQFxIABBAXRrQT5qIQALIAQgADYCHCAEQgA3AhAgAEECdEG0F2ohAQJAAkBBiBUoAgAiBUEBIAB0IgNxRQRAQYgVIAMgBXI2AgAgASAENgIADAELIAJBGSAAQQF2a0EAIABBH0cbdCEAIAEoAgAhBQNAIAUiASgCBEF4cSACRg0CIABBHXYhBSAAQQF0IQAgASAFQQRxaiIDKAIQIgUNAAsgAyAENgIQCyAEIAE2AhhBCCECIAQiASEAQQwMAQsgASgCCCIAIAQ2AgwgASAENgIIIAQgADYCCEEAIQBBGCECQQwLIARqIAE2AgAgAiAEaiAANgIAC0GQFSgCACIAIAZNDQBBkBUgACAGayIBNgIAQZwVQZwVKAIAIgAgBmoiAjYCACACIAFBAXI2AgQgACAGQQNyNgIEIABBCGohAAwEC0GAFUEwNgIAQQAhAAwDCyAAIAI2AgAgACAAKAIEIANqNgIEIAJBeCACa0EHcWoiCCAGQQNyNgIEIAFBeCABa0EHcWoiAyAGIAhqIgRrIQcCQEGcFSgCACADRgRAQZwVIAQ2AgBBkBVBkBUoAgAgB2oiADYCACAEIABBAXI2AgQMAQtBmBUoAgAgA0YEQEGYFSAENgIAQYwVQYwVKAIAIAdqIgA2AgAgBCAAQQFyNgIEIAAgBGogADYCAAwBCyADKAIEIgBBA3FBAUYEQCAAQXhxIQkgAygCDCECAkAgAEH/AU0EQCADKAIIIgEgAkYEQEGEFUGEFSgCAEF+IABBA3Z3cTYCAAwCCyABIAI2AgwgAiABNgIIDAELIAMoAhghBgJAIAIgA0cEQCADKAIIIgAgAjYCDCACIAA2AggMAQsCQCADKAIUIgAEfyADQRRqBSADKAIQIgBFDQEgA0EQagshAQNAIAEhBSAAIgJBFGohASAAKAIUIgANACACQRBqIQEgAigCECIADQALIAVBADYCAAwBC0EAIQILIAZFDQACQCADKAIcIgBBAnQiASgCtBcgA0YEQCABQbQXaiACNgIAIAINAUGIFUGIFSgCAEF+IAB3cTYCAAwCCwJAIAMgBigCEEYEQCAGIAI2AhAMAQsgBiACNgIUCyACRQ0BCyACIAY2AhggAygCECIABEAgAiAANgIQIAAgAjYCGAsgAygCFCIARQ0AIAIgADYCFCAAIAI2AhgLIAcgCWohByADIAlqIgMoAgQhAAsgAyAAQX5xNgIEIAQgB0EBcjYCBCAEIAdqIAc2AgAgB0H/AU0EQCAHQXhxQawVaiEAAn9BhBUoAgAiAUEBIAdBA3Z0IgJxRQRAQYQVIAEgAnI2AgAgAAwBCyAAKAIICyEBIAAgBDYCCCABIAQ2AgwgBCAANgIMIAQgATYCCAwBC0EfIQIgB0H///8HTQRAIAdBJiAHQQh2ZyIAa3ZBAXEgAEEBdGtBPmohAgsgBCACNgIcIARCADcCECACQQJ0QbQXaiEAAkACQEGIFSgCACIBQQEgAnQiBXFFBEBBiBUgASAFcjYCACAAIAQ2AgAMAQsgB0EZIAJBAXZrQQAgAkEfRxt0IQIgACgCACEBA0AgASIAKAIEQXhxIAdGDQIgAkEddiEBIAJBAXQhAiAAIAFBBHFqIgUoAhAiAQ0ACyAFIAQ2AhALIAQgADYCGCAEIAQ2AgwgBCAENgIIDAELIAAoAggiASAENgIMIAAgBDYCCCAEQQA2AhggBCAANgIMIAQgATYCCAsgCEEIaiEADAILAkAgCEUNAAJAIAUoAhwiAUECdCICKAK0FyAFRgRAIAJBtBdqIAA2AgAgAA0BQYgVIAdBfiABd3EiBzYCAAwCCwJAIAUgCCgCEEYEQCAIIAA2AhAMAQsgCCAANgIUCyAARQ0BCyAAIAg2AhggBSgCECIBBEAgACABNgIQIAEgADYCGAsgBSgCFCIBRQ0AIAAgATYCFCABIAA2AhgLAkAgBEEPTQRAIAUgBCAGaiIAQQNyNgIEIAAgBWoiACAAKAIEQQFyNgIEDAELIAUgBkEDcjYCBCAFIAZqIgMgBEEBcjYCBCADIARqIAQ2AgAgBEH/AU0EQCAEQXhxQawVaiEAAn9BhBUoAgAiAUEBIARBA3Z0IgJxRQRAQYQVIAEgAnI2AgAgAAwBCyAAKAIICyEBIAAgAzYCCCABIAM2AgwgAyAANgIMIAMgATYCCAwBC0EfIQAgBEH///8HTQRAIARBJiAEQQh2ZyIAa3ZBAXEgAEEBdGtBPmohAAsgAyAANgIcIANCADcCECAAQQJ0QbQXaiEBAkACQCAHQQEgAHQiAnFFBEBBiBUgAiAHcjYCACABIAM2AgAgAyABNgIYDAELIARBGSAAQQF2a0EAIABBH0cbdCEAIAEoAgAhAQNAIAEiAigCBEF4cSAERg0CIABBHXYhASAAQQF0IQAgAiABQQRxaiIHKAIQIgENAAsgByADNgIQIAMgAjYCGAsgAyADNgIMIAMgAzYCCAwBCyACKAIIIgAgAzYCDCACIAM2AgggA0EANgIYIAMgAjYCDCADIAA2AggLIAVBCGohAAwBCwJAIAlFDQACQCACKAIcIgFBAnQiBSgCtBcgAkYEQCAFQbQXaiAANgIAIAANAUGIFSALQX4gAXdxNgIADAILAkAgAiAJKAIQRgRAIAkgADYCEAwBCyAJIAA2AhQLIABFDQELIAAgCTYCGCACKAIQIgEEQCAAIAE2AhAgASAANgIYCyACKAIUIgFFDQAgACABNgIUIAEgADYCGAsCQCAEQQ9NBEAgAiAEIAZqIgBBA3I2AgQgACACaiIAIAAoAgRBAXI2AgQMAQsgAiAGQQNyNgIEIAIgBmoiBSAEQQFyNgIEIAQgBWogBDYCACAIBEAgCEF4cUGsFWohAEGYFSgCACEBAn9BASAIQQN2dCIHIANxRQRAQYQVIAMgB3I2AgAgAAwBCyAAKAIICyEDIAAgATYCCCADIAE2AgwgASAANgIMIAEgAzYCCAtBmBUgBTYCAEGMFSAENgIACyACQQhqIQALIApBEGokACAAC94LAQh/AkAgAEUNACAAQQhrIgMgAEEEaygCACIBQXhxIgBqIQUCQCABQQFxDQAgAUECcUUNASADIAMoAgAiAWsiA0GUFSgCAEkNASAAIAFqIQACQAJAAkBBmBUoAgAgA0cEQCADKAIMIQIgAUH/AU0EQCACIAMoAggiBEcNAkGEFUGEFSgCAEF+IAFBA3Z3cTYCAAwFCyADKAIYIQYgAiADRwRAIAMoAggiASACNgIMIAIgATYCCAwECyADKAIUIgEEfyADQRRqBSADKAIQIgFFDQMgA0EQagshBANAIAQhByABIgJBFGohBCACKAIUIgENACACQRBqIQQgAigCECIBDQALIAdBADYCAAwDCyAFKAIEIgFBA3FBA0cNA0GMFSAANgIAIAUgAUF+cTYCBCADIABBAXI2AgQgBSAANgIADwsgBCACNgIMIAIgBDYCCAwCC0EAIQILIAZFDQACQCADKAIcIgFBAnQiBCgCtBcgA0YEQCAEQbQXaiACNgIAIAINAUGIFUGIFSgCAEF+IAF3cTYCAAwCCwJAIAMgBigCEEYEQCAGIAI2AhAMAQsgBiACNgIUCyACRQ0BCyACIAY2AhggAygCECIBBEAgAiABNgIQIAEgAjYCGAsgAygCFCIBRQ0AIAIgATYCFCABIAI2AhgLIAMgBU8NACAFKAIEIgFBAXFFDQACQAJAAkACQCABQQJxRQRAQZwVKAIAIAVGBEBBnBUgAzYCAEGQFUGQFSgCACAAaiIANgIAIAMgAEEBcjYCBCADQZgVKAIARw0GQYwVQQA2AgBBmBVBADYCAA8LQZgVKAIAIgggBUYEQEGYFSADNgIAQYwVQYwVKAIAIABqIgA2AgAgAyAAQQFyNgIEIAAgA2ogADYCAA8LIAFBeHEgAGohACAFKAIMIQIgAUH/AU0EQCAFKAIIIgQgAkYEQEGEFUGEFSgCAEF+IAFBA3Z3cTYCAAwFCyAEIAI2AgwgAiAENgIIDAQLIAUoAhghBiACIAVHBEAgBSgCCCIBIAI2AgwgAiABNgIIDAMLIAUoAhQiAQR/IAVBFGoFIAUoAhAiAUUNAiAFQRBqCyEEA0AgBCEHIAEiAkEUaiEEIAIoAhQiAQ0AIAJBEGohBCACKAIQIgENAAsgB0EANgIADAILIAUgAUF+cTYCBCADIABBAXI2AgQgACADaiAANgIADAMLQQAhAgsgBkUNAAJAIAUoAhwiAUECdCIEKAK0FyAFRgRAIARBtBdqIAI2AgAgAg0BQYgVQYgVKAIAQX4gAXdxNgIADAILAkAgBSAGKAIQRgRAIAYgAjYCEAwBCyAGIAI2AhQLIAJFDQELIAIgBjYCGCAFKAIQIgEEQCACIAE2AhAgASACNgIYCyAFKAIUIgFFDQAgAiABNgIUIAEgAjYCGAsgAyAAQQFyNgIEIAAgA2ogADYCACADIAhHDQBBjBUgADYCAA8LIABB/wFNBEAgAEF4cUGsFWohAQJ/QYQVKAIAIgRBASAAQQN2dCIAcUUEQEGEFSAAIARyNgIAIAEMAQsgASgCCAshACABIAM2AgggACADNgIMIAMgATYCDCADIAA2AggPC0EfIQIgAEH///8HTQRAIABBJiAAQQh2ZyIBa3ZBAXEgAUEBdGtBPmohAgsgAyACNgIcIANCADcCECACQQJ0QbQXaiEEAn8CQAJ/QYgVKAIAIgFBASACdCIHcUUEQEGIFSABIAdyNgIAIAQgAzYCAEEYIQJBCAwBCyAAQRkgAkEBdmtBACACQR9HG3QhAiAEKAIAIQQDQCAEIgEoAgRBeHEgAEYNAiACQR12IQQgAkEBdCECIAEgBEEEcWoiBygCECIEDQALIAcgAzYCEEEYIQIgASEEQQgLIQAgAyIBDAELIAEoAggiBCADNgIMIAEgAzYCCEEYIQBBCCECQQALIQcgAiADaiAENgIAIAMgATYCDCAAIANqIAc2AgBBpBVBpBUoAgBBAWsiAEF/IAAbNgIACwuMCwEHfyAAIAFqIQUCQAJAIAAoAgQiAkEBcQ0AIAJBAnFFDQEgACgCACICIAFqIQECQAJAAkAgACACayIAQZgVKAIARwRAIAAoAgwhAyACQf8BTQRAIAMgACgCCCIERw0CQYQVQYQVKAIAQX4gAkEDdndxNgIADAULIAAoAhghBiAAIANHBEAgACgCCCICIAM2AgwgAyACNgIIDAQLIAAoAhQiBAR/IABBFGoFIAAoAhAiBEUNAyAAQRBqCyECA0AgAiEHIAQiA0EUaiECIAMoAhQiBA0AIANBEGohAiADKAIQIgQNAAsgB0EANgIADAMLIAUoAgQiAkEDcUEDRw0DQYwVIAE2AgAgBSACQX5xNgIEIAAgAUEBcjYCBCAFIAE2AgAPCyAEIAM2AgwgAyAENgIIDAILQQAhAwsgBkUNAAJAIAAoAhwiAkECdCIEKAK0FyAARgRAIARBtBdqIAM2AgAgAw0BQYgVQYgVKAIAQX4gAndxNgIADAILAkAgACAGKAIQRgRAIAYgAzYCEAwBCyAGIAM2AhQLIANFDQELIAMgBjYCGCAAKAIQIgIEQCADIAI2AhAgAiADNgIYCyAAKAIUIgJFDQAgAyACNgIUIAIgAzYCGAsCQAJAAkACQCAFKAIEIgJBAnFFBEBBnBUoAgAgBUYEQEGcFSAANgIAQZAVQZAVKAIAIAFqIgE2AgAgACABQQFyNgIEIABBmBUoAgBHDQZBjBVBADYCAEGYFUEANgIADwtBmBUoAgAiCCAFRgRAQZgVIAA2AgBBjBVBjBUoAgAgAWoiATYCACAAIAFBAXI2AgQgACABaiABNgIADwsgAkF4cSABaiEBIAUoAgwhAyACQf8BTQRAIAUoAggiBCADRgRAQYQVQYQVKAIAQX4gAkEDdndxNgIADAULIAQgAzYCDCADIAQ2AggMBAsgBSgCGCEGIAMgBUcEQCAFKAIIIgIgAzYCDCADIAI2AggMAwsgBSgCFCIEBH8gBUEUagUgBSgCECIERQ0CIAVBEGoLIQIDQCACIQcgBCIDQRRqIQIgAygCFCIEDQAgA0EQaiECIAMoAhAiBA0ACyAHQQA2AgAMAgsgBSACQX5xNgIEIAAgAUEBcjYCBCAAIAFqIAE2AgAMAwtBACEDCyAGRQ0AAkAgBSgCHCICQQJ0IgQoArQXIAVGBEAgBEG0F2ogAzYCACADDQFBiBVBiBUoAgBBfiACd3E2AgAMAgsCQCAFIAYoAhBGBEAgBiADNgIQDAELIAYgAzYCFAsgA0UNAQsgAyAGNgIYIAUoAhAiAgRAIAMgAjYCECACIAM2AhgLIAUoAhQiAkUNACADIAI2AhQgAiADNgIYCyAAIAFBAXI2AgQgACABaiABNgIAIAAgCEcNAEGMFSABNgIADwsgAUH/AU0EQCABQXhxQawVaiECAn9BhBUoAgAiA0EBIAFBA3Z0IgFxRQRAQYQVIAEgA3I2AgAgAgwBCyACKAIICyEBIAIgADYCCCABIAA2AgwgACACNgIMIAAgATYCCA8LQR8hAyABQf///wdNBEAgAUEmIAFBCHZnIgJrdkEBcSACQQF0a0E+aiEDCyAAIAM2AhwgAEIANwIQIANBAnRBtBdqIQICQAJAQYgVKAIAIgRBASADdCIHcUUEQEGIFSAEIAdyNgIAIAIgADYCACAAIAI2AhgMAQsgAUEZIANBAXZrQQAgA0EfRxt0IQMgAigCACECA0AgAiIEKAIEQXhxIAFGDQIgA0EddiECIANBAXQhAyAEIAJBBHFqIgcoAhAiAg0ACyAHIAA2AhAgACAENgIYCyAAIAA2AgwgACAANgIIDwsgBCgCCCIBIAA2AgwgBCAANgIIIABBADYCGCAAIAQ2AgwgACABNgIICwswAQF/AkAgACIBEAEiAEUNACAAQQRrLQAAQQNxRQ0AIAEEQCAAQQAgAfwLAAsLIAALSQECf0HsFCgCACIBIABBB2pBeHEiAmohAAJAIAJBACAAIAFNG0UEQCAAPwBBEHRNDQELQYAVQTA2AgBBfw8LQewUIAA2AgAgAQsGACAAJAALBAAjAAshAQF/QcQAEAQiAAR/IABBAjYCJCAAQQM2AiAgAAVBAAsLEQAgAEUEQEF+DwsgAEFwEAoLmwMBBn9BeiEFAkBBlggtAABBMUcNAEF+IQUgAEUNACAAQQA2AhggACgCICIDRQ0AIAAoAiRFDQAgACgCKEEBQdw3IAMRAwAiAkUEQEF8DwsgACACNgIcIAJBADYCOCACIAA2AgAgAkEBNgIcIAJBtP4ANgIEAkAgABAdDQACQAJAIAFBAEgEQCACIAFBcEYiBjYC2DdBACABayIBQRBBDyAGG0shBwwBCyACQQA2Atg3IAFBBHZBBWohBEEAIQMgAUEPcSIBRQ0BCyABQQhJDQEgASEDIAcNAQsgAiADNgIoIAIgBDYCDCAAEB0NACACQQA2AjQgAkIANwIsIAAQHQ0AIAJBADYCICAAQQA2AgggAEIANwIUIAQEQCAAIARBAXE2AjALIAJCADcCPCACQQA2AiQgAkKAgICAcDcCECACQrT+ADcCBCACQoGAgIBwNwLMNyACIAJBtApqIgA2AnAgAkGAgARBgIACIAYbNgIYIAIgADYCVCACIAA2AlBBAA8LIAAoAiggAiAAKAIkEQAAIABBADYCHAsgBQsGACAAEAkLEgAgACABIAIgAyAEIAVBBBAOC7lIAiF/An4jAEEgayIOJABBfiEYAkAgABAdDQAgACgCDCIJRQ0AIAAoAgAiBkUEQCAAKAIEDQELIAAoAhwiAigCBCIDQb/+AEYEQCACQcD+ADYCBEHA/gAhAwsgAUEFayEfIAJB3ABqISAgAkH0BWohFSACQdgAaiEbIAJB8ABqIRogAkG0CmohFiACQfQAaiERIAIoAkAhByACKAI8IQUgACgCBCIcIQggACgCECINIRICQAJAAkACQAJAAkADQAJAQX0hBAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAIANBtP4Aaw4fBQYHCAkuLzAxCgsMDQ4PEBEDAhQVASIAJBsaBDk6OzwLIAIoAkwhCwwiCyACKAJMIQsMGwsgAigCbCEMDBALIAIoAmwiDyACKAJgIgMgAyAPSRshCwwOCyACKAIMIQQMLQsgAigCDCIDRQRAIAJBwP4ANgIEDC4LA0AgB0EPTQRAIAhFDTIgCEEBayEIIAYtAAAgB3QgBWohBSAGQQFqIQYgB0EIaiEHDAELCyADQQJxRSAFQZ+WAkdyRQRAIAIoAihFBEAgAkEPNgIoC0EAIQUgAkEAQQBBABAeIgM2AhwgDkGflgI7AQQgAyAOQQRqQQIQHiEDIAJBtf4ANgIEIAIgAzYCHEEAIQcMLgsgAigCJCIEBEAgBEF/NgIwCyAFQQh0QYD+A3EgBUEIdmpBH3BFIANBAXFxRQRAIABBowo2AhggAkHR/gA2AgQMLgsgBUEPcUEIRwRAIABB8Qs2AhggAkHR/gA2AgQMLgsgBUEEdiIDQQ9xIgpBCGohBCAKQQdNIAIoAigiCwR/IAsFIAIgBDYCKCAECyAET3ENEyAHQQRrIQcgAEGYCzYCGCACQdH+ADYCBCADIQUMLQsDQCAHQQ9NBEAgCEUNMSAIQQFrIQggBi0AACAHdCAFaiEFIAZBAWohBiAHQQhqIQcMAQsLIAIgBTYCFCAFQf8BcUEIRwRAIABB8Qs2AhggAkHR/gA2AgQMLQsgBUGAwANxBEAgAEHaCDYCGCACQdH+ADYCBAwtCyACKAIkIgMEQCADIAVBCHZBAXE2AgALAkAgBUGABHFFDQAgAi0ADEEEcUUNACAOQQg6AAQgDiAFQQh2OgAFIAIgAigCHCAOQQRqQQIQHjYCHAsgAkG2/gA2AgRBACEFQQAhBwsDQCAHQR9NBEAgCEUNMCAIQQFrIQggBi0AACAHdCAFaiEFIAZBAWohBiAHQQhqIQcMAQsLIAIoAiQiAwRAIAMgBTYCBAsCQCACLQAVQQJxRQ0AIAItAAxBBHFFDQAgDiAFNgIEIAIgAigCHCAOQQRqQQQQHjYCHAsgAkG3/gA2AgRBACEFQQAhBwsDQCAHQQ9NBEAgCEUNLyAIQQFrIQggBi0AACAHdCAFaiEFIAZBAWohBiAHQQhqIQcMAQsLIAIoAiQiAwRAIAMgBUEIdjYCDCADIAVB/wFxNgIICwJAIAItABVBAnFFDQAgAi0ADEEEcUUNACAOIAU7AQQgAiACKAIcIA5BBGpBAhAeNgIcCyACQbj+ADYCBEEAIQVBACEHCyACKAIUIgNBgAhxBEAgBSEEA0AgB0EPTQRAIAgEQCAIQQFrIQggBi0AACAHdCAEaiEEIAZBAWohBiAHQQhqIQcMAgVBACEIIAQhBQwxCwALCyACIAQ2AkQgAigCJCIKBEAgCiAENgIUC0EAIQUgA0GABHFFDSMgAi0ADEEEcUUNIyAOIAQ7AQQgAiACKAIcIA5BBGpBAhAeNgIcDCMLIAIoAiQiA0UNIyADQQA2AhAMIwsDQCAHQR9NBEAgCEUNLSAIQQFrIQggBi0AACAHdCAFaiEFIAZBAWohBiAHQQhqIQcMAQsLIAIgBUEYdCAFQYD+A3FBCHRyIAVBCHZBgP4DcSAFQRh2cnIiAzYCHCAAIAM2AjAgAkG+/gA2AgRBACEFQQAhBwsgAigCEEUEQCAAIA02AhAgACAJNgIMIAAgCDYCBCAAIAY2AgAgAiAHNgJAIAIgBTYCPEECIRgMMQsgAkEAQQBBABAfIgM2AhwgACADNgIwIAJBv/4ANgIECyAfQQJJDSoLIAIoAggNCCAHQQhyIQogBiEDIAghBANAIAdBAk0EQCAERQ0LIARBAWshBCADLQAAIAd0IAVqIQUgA0EBaiEDIAohBwwBCwsgAiAFQQFxNgIIQcH+ACEIAkACQAJAAkACQCAFQQF2QQNxQQFrDgMAAQIDCwJAIAIoAtg3IgpBAnQiBkHwFGoiCygCAEUEQCAGQfwYaigCACEIIAZB9BhqKAIAIQYMAQtBACEGA0BBkAEhCCAGQZABRwRAIBEgBkEBdGpBCDsBACAGQQFqIQYMAQsLA0BBgAIhBiAIQYACRwRAIBEgCEEBdGpBCTsBACAIQQFqIQgMAQsLA0BBmAIhCCAGQZgCRwRAIBEgBkEBdGpBBzsBACAGQQFqIQYMAQsLA0AgCEGgAkcEQCARIAhBAXRqQQg7AQAgCEEBaiEIDAELCyAOIApBgBFsQZAZaiIGNgIcIApBAnRB9BhqIAY2AgAgDkEJNgIIQQEgEUGgAiAOQRxqIA5BCGogFSAKECAaQQAhCANAIAhBIEcEQCARIAhBAXRqQQU7AQAgCEEBaiEIDAELCyAKQQJ0QfwYaiAOKAIcIgg2AgAgDkEFNgIIQQIgEUEgIA5BHGogDkEIaiAVIAoQIBogC0EANgIACyACIAY2AlAgAkKJgICA0AA3AlggAiAINgJUIAJBx/4ANgIEIAFBBkcNAyAHQQNrIQcgBUEDdiEFIAMhBiAEIQgMLQtBxP4AIQgMAQsgAEGsCzYCGEHR/gAhCAsgAiAINgIECyAHQQNrIQcgBUEDdiEFIAMhBiAEIQgMJQsgB0F4cSEEIAUgB0EHcXYhBQNAIARBH00EQCAIBEAgCEEBayEIIAYtAAAgBHQgBWohBSAGQQFqIQYgBEEIaiEEDAIFQQAhCCAEIQcMKwsACwsgBUH//wNxIgMgBUF/c0EQdkcEQCAAQccJNgIYIAJB0f4ANgIEIAQhBwwlCyACQcL+ADYCBCACIAM2AkRBACEFQQAhByABQQZHDQAMKAsgAkHD/gA2AgQLIAIoAkQiAwRAIAMgCCADIAhJGyIDIA0gAyANSRsiA0UNJyAJIAYgAxAhIAIgAigCRCADazYCRCADIAlqIQkgDSADayENIAMgBmohBiAIIANrIQgMIwsgAkG//gA2AgQMIgsDQCAHQQ1NBEAgCEUNJiAIQQFrIQggBi0AACAHdCAFaiEFIAZBAWohBiAHQQhqIQcMAQsLIAIgBUEfcSIDQYECajYCZCACIAVBBXZBH3EiBEEBajYCaCACIAVBCnZBD3FBBGoiCzYCYCAHQQ5rIQcgBUEOdiEFAkAgA0EdTQRAIAIoAtg3IARBHklyDQELIABBowk2AhggAkHR/gA2AgQMIgsgAkHF/gA2AgRBACEPIAJBADYCbAsDQAJAIAsgD0YEQEETIAsgC0ETTRshBANAIAQgC0YNAiACIAtBAWoiAzYCbCARIAtBAXQvAZAMQQF0akEAOwEAIAMhCwwACwALIAdBCHIhCiAGIQMgCCEEA0AgB0ECTQRAIARFDQggBEEBayEEIAMtAAAgB3QgBWohBSADQQFqIQMgCiEHDAELCyACIA9BAWoiBjYCbCARIA9BAXQvAZAMQQF0aiAFQQdxOwEAIAdBA2shByAFQQN2IQUgBiEPIAMhBiAEIQgMAQsLIAIgFjYCVCACIBY2AnAgAkEHNgJYIAIgFjYCUEEAIQxBACARQRMgGiAbIBUgAigC2DcQICIXBEAgAEHBCDYCGCACQdH+ADYCBAwhCyACQcb+ADYCBCACQQA2AmxBACEXCyACKAJkIhAgAigCaGohDwNAIAwgD0kEQEF/IAIoAlh0QX9zIRMgAigCUCEUIAYhCiAIIQMgByEEA0AgFCAFIBNxQQJ0aiIZLQABIgsgBEsEQCADRQ0IIANBAWshAyAKLQAAIAR0IAVqIQUgCkEBaiEKIARBCGohBAwBCwsCQCAZLwECIghBD00EQCACIAxBAWoiBjYCbCARIAxBAXRqIAg7AQAgBCALayEHIAUgC3YhBSAGIQwMAQsCfwJ/AkACQAJAIAhBEGsOAgABAgsgC0ECaiEGA0AgBCAGSQRAIANFDSAgA0EBayEDIAotAAAgBHQgBWohBSAKQQFqIQogBEEIaiEEDAELCyAEIAtrIQcgBSALdiEEIAxFBEAgAEGJCTYCGCACQdH+ADYCBCAKIQYgAyEIIAQhBQwnCyAHQQJrIQcgBEECdiEFIARBA3FBA2ohCCAMQQF0IBFqQQJrLwEADAMLIAtBA2ohBgNAIAQgBkkEQCADRQ0fIANBAWshAyAKLQAAIAR0IAVqIQUgCkEBaiEKIARBCGohBAwBCwsgBCALa0EDayEHIAUgC3YiBkEDdiEFIAZBB3FBA2oMAQsgC0EHaiEGA0AgBCAGSQRAIANFDR4gA0EBayEDIAotAAAgBHQgBWohBSAKQQFqIQogBEEIaiEEDAELCyAEIAtrQQdrIQcgBSALdiIGQQd2IQUgBkH/AHFBC2oLIQhBAAshBiAPIAggDGpJBEAgAEGJCTYCGCACQdH+ADYCBCAKIQYgAyEIDCMLA0AgCARAIBEgDEEBdGogBjsBACAMQQFqIQwgCEEBayEIDAELCyACIAw2AmwLIAohBiADIQgMAQsLIAIvAfQERQRAIABB/gk2AhggAkHR/gA2AgQMIAsgAkEJNgJYIAIgFjYCUCACIBY2AnBBASARIBAgGiAbIBUgAigC2DcQICIXBEAgAEGlCDYCGCACQdH+ADYCBAwgCyACQQY2AlwgAiACKAJwNgJUQQIgESACKAJkQQF0aiACKAJoIBogICAVIAIoAtg3ECAiFwRAIABB8wg2AhggAkHR/gA2AgQMIAsgAkHH/gA2AgRBACEXIAFBBkcNAEEAIQQMJgsgAkHI/gA2AgQLIAIoAtg3IhMgCEEPSXIgDUGEAklyDQYgACANNgIQIAAgCTYCDCAAIAg2AgQgACAGNgIAIAIgBzYCQCACIAU2AjwgCSANaiIQQYMCayEZIAkgDSASa2ohISAGIAhqQQ5rIR1BfyAAKAIcIgwoAlh0QX9zIRMgDCgCNCIDIAMgDCgCLCIeIAwoAjAiIiAeSRsgAxshAyAMKAJcIQ8gDCgCVCEKIAwoAlAhDSAMKAJAIQQgDDUCPCEjIAwoAjghCANAIARBOHIhBSAGIARBA3ZrAkAgDSAGKQAAIASthiAjhCIjpyATcUECdGoiBy0AAARAIAUhBAwBCyAJIActAAI6AAAgBSAHLQABIgZrIQQgDSAjIAatiCIjpyATcUECdGoiBy0AAARAIAlBAWohCQwBCyAJIActAAI6AAEgCUECaiEJIAQgBy0AASIGayEEIA0gIyAGrYgiI6cgE3FBAnRqIQcLQQdqIQYCQAJAIAwCfyAAAn8DQCAEIActAAEiBWshBCAjIAWtiCEjIActAAAiBUUEQCAJIActAAI6AAAgCUEBaiEJDAQLIAVBEHEEQCAHLwECIQsgBUEPcSIHBEAgBCAHayEEICOnQX8gB3RBf3NxIAtqIQsgIyAHrYghIwsgDyEHIAohBQNAIAQgBSAjp0F/IAd0QX9zcUECdGoiBS0AASIHayEEICMgB62IISMgBS0AACIHQRBxBEACfyAHQQ9xIhQgBE0EQCAEIQcgBgwBCyAEQThyIQcgBikAACAErYYgI4QhIyAGIARBA3ZrQQdqCyEGIA4gBS8BAiAjp0F/IBR0QX9zcWoiBTYCHCAHIBRrIQQgIyAUrYghIyAJICFrIgcgBUkEQAJAIAUgB2siByAiTQ0AIAwoAsw3RQ0AQeYKDAYLAkAgAyAHTwRAIAggAyAHa2ohBQwBCyAIIB4gByADayIHa2ohBSAHIAtPDQAgDiALIAdrIgs2AgggCSAFIAcgEBAiIQkgAyEHIAghBQsgByALSQRAIAkgBSAHIBAQIiAOIAsgB2s2AgggDkEcaiAOQQhqECMhCSAOKAIIIQcgDigCHCEFIBAgCWtBL0wEQEEAIAVrIQUDQCAHRQ0KIAkgBSAJai0AADoAACAJQQFqIQkgB0EBayEHDAALAAsgCSAFIAcQJCEJDAgLIAkgBSALIBAQIiEJDAcLIAkgBSALECQhCQwGC0HbCyAHQcAAcQ0DGiAKIAUvAQJBAnRqIQUMAAsACyAFQcAAcUUEQCANIAcvAQJBAnRqICOnQX8gBXRBf3NxQQJ0aiEHDAELC0G//gAgBUEgcQ0BGkG/Cws2AhhB0f4ACzYCBAwBCyAGIB1PDQAgCSAZSQ0BCwsgACAJNgIMIAAgBiAEQQN2ayIGNgIAIAAgGSAJa0GDAmoiDTYCECAAIB0gBmtBDmoiCDYCBCAMIARBB3EiAzYCQCAMICOnQX8gA3RBf3NxNgI8IAIoAkAhByACKAI8IQUgAigCBEG//gBHDR0gAkF/NgLQNwwdCyACQc7+ADYCBCAFIAdBB3F2IQUgB0F4cSEHDBwLIAYgCGohBgweCyAGIAhqIQYgByAIQQN0aiEHDB0LQQAhByACQQA2AhQgAkGAAiAKdDYCGCACQQBBAEEAEB8iAzYCHCAAIAM2AjAgAkG9/gBBv/4AIAVBgMAAcRs2AgRBACEFDBkLAkAgAigCDCIERQRAQQAhBAwBCwNAIAdBH00EQCAIRQ0eIAhBAWshCCAGLQAAIAd0IAVqIQUgBkEBaiEGIAdBCGohBwwBCwsgACASIA1rIgMgACgCFGo2AhQgAiACKAIgIANqNgIgIARBBHEiCkUgDSASRnJFBEAgCSADayELIAIoAhwhDwJAIAIoAhQEQCAPIAsgAxAeIQMgAigCDCIEQQRxIQoMAQsgDyALIAMQHyEDCyACIAM2AhwgACADNgIwCwJAIApFDQAgAigCHCAFIAVBGHQgBUGA/gNxQQh0ciAFQQh2QYD+A3EgBUEYdnJyIAIoAhQbRg0AIABB0Qo2AhggAkHR/gA2AgQgDSESDBoLQQAhBUEAIQcgDSESCyACQc/+ADYCBAwXCyANRQ0JIAkgAigCRDoAACACQcj+ADYCBCANQQFrIQ0gCUEBaiEJDBcLIAJBADYC0DdBfyACKAJYdEF/cyEQIAIoAlAhDyAGIQogCCEDIAchBANAIA8gBSAQcUECdGoiDC0AASILIARLBEAgA0UNBCADQQFrIQMgCi0AACAEdCAFaiEFIApBAWohCiAEQQhqIQQMAQsLIAwvAQIhEAJAIAwtAAAiDEEBa0H/AXFBDksEQCALIQ9BACELDAELIA8gEEECdGohFEF/IAsgDGp0QX9zIQwDQCAEIBQgBSAMcSALdkECdGoiEC0AASIPIAtqSQRAIANFDQQgA0EBayEDIAotAAAgBHQgBWohBSAKQQFqIQogBEEIaiEEDAELCyAEIAtrIQQgBSALdiEFIBAtAAAhDCAQLwECIRALIAIgEDYCRCACIAsgD2o2AtA3IAQgD2shByAFIA92IQUgDEH/AXEiBkUEQCACQc3+ADYCBAwOCyAGQSBxBEAgAkG//gA2AgQgAkF/NgLQNwwOCyAGQcAAcQRAIABBvws2AhggAkHR/gA2AgQMDgsgAkHJ/gA2AgQgAkEfQQ8gExsgBnEiCzYCTCAKIQYgAyEICyALRQ0CIAYhCiAIIQMgByEEAkADQCAEIAtJBEAgA0UNAiADQQFrIQMgCi0AACAEdCAFaiEFIApBAWohCiAEQQhqIQQMAQsLIAIgAigC0DcgC2o2AtA3IAIgAigCRCAFQX8gC3RBf3NxaiIPNgJEIAQgC2shByAFIAt2IQUgCiEGIAMhCAwECyAGIAhqIQYgByAIQQN0aiEHDBgLIAYgCGohBiAHIAhBA3RqIQcMFwsgBiAIaiEGIAcgCEEDdGohBwwWCyACKAJEIQ8LIAJByv4ANgIEIAIgDzYC1DcLQX8gAigCXHRBf3MhDCACKAJUIQ8gBiEKIAghAyAHIQQDQCAPIAUgDHFBAnRqIhAtAAEiCyAESwRAIANFDQggA0EBayEDIAotAAAgBHQgBWohBSAKQQFqIQogBEEIaiEEDAELCyAQLwECIQwCQCAQLQAAIhBBEE8EQCACKALQNyEHDAELIA8gDEECdGohE0F/IAsgEGp0QX9zIRADQCAEIBMgBSAQcSALdkECdGoiDC0AASIPIAtqSQRAIANFDQggA0EBayEDIAotAAAgBHQgBWohBSAKQQFqIQogBEEIaiEEDAELCyAEIAtrIQQgBSALdiEFIAIoAtA3IAtqIQcgDC0AACEQIAwvAQIhDCAPIQsLIAIgByALajYC0DcgBCALayEHIAUgC3YhBSAQQcAAcQRAIABB2ws2AhggAkHR/gA2AgQgCiEGIAMhCAwRCyACQcv+ADYCBCACIBBBD3EiCzYCTCACIAw2AkggCiEGIAMhCAsgBiEKIAghAyAHIQQgCwRAA0AgBCALSQRAIANFDQYgA0EBayEDIAotAAAgBHQgBWohBSAKQQFqIQogBEEIaiEEDAELCyACIAIoAtA3IAtqNgLQNyACIAIoAkggBUF/IAt0QX9zcWo2AkggBCALayEHIAUgC3YhBSADIQggCiEGCyACQcz+ADYCBAsgDQ0BC0EAIQ0MEQsCQCACKAJIIgQgEiANayIDSwRAAkAgBCADayIEIAIoAjBNDQAgAigCzDdFDQAgAEHmCjYCGCACQdH+ADYCBAwPCwJ/IAIoAjQiAyAESQRAIAIoAjggAigCLCAEIANrIgRragwBCyACKAI4IAMgBGtqCyEDIAQgAigCRCIKIAQgCkkbIgQgDSAEIA1JGyEKIA1BD0wEQCAKQQhxBEAgCSADKQAANwAAIAlBCGohCSADQQhqIQMLIApBBHEEQCAJIAMoAAA2AAAgCUEEaiEJIANBBGohAwsgCkECcQRAIAkgAy8AADsAACAJQQJqIQkgA0ECaiEDCyAKQQFxRQ0CIAkgAy0AADoAACAJQQFqIQkMAgsgCSADIAoQJSEJDAELIAIoAkQiAyANIAMgDUkbIQogDUEvTARAQQAgBGshAyAKIQQDQCAERQ0CIAkgAyAJai0AADoAACAJQQFqIQkgBEEBayEEDAALAAsgBEEPSyAEIApPckUEQCAKQQFrQQ9xQQFqIQMCQAJAAkACQAJAIARBAWsOCAABBAIEBAQDBAsgCSAJQQFrMQAAQoGChIiQoMCAAX4iIzcACCAJICM3AAAgCiADayEEIAMgCWohCQNAIARFDQYgCSAjNwAIIAkgIzcAACAEQRBrIQQgCUEQaiEJDAALAAsgDkEIaiIEIAlBAmsvAAAQJiAOKQMIISMgCSAOKQMQNwAIIAkgIzcAACADIAlqIQkgAyAKRg0EIAQgCUECay8AABAmIAogA2shBCAOKQMQISMgDikDCCEkA0AgCSAjNwAIIAkgJDcAACAJQRBqIQkgBEEQayIEDQALDAQLIA5BCGoiBCAJQQRrKAAAECcgDikDCCEjIAkgDikDEDcACCAJICM3AAAgAyAJaiEJIAMgCkYNAyAEIAlBBGsoAAAQJyAKIANrIQQgDikDECEjIA4pAwghJANAIAkgIzcACCAJICQ3AAAgCUEQaiEJIARBEGsiBA0ACwwDCyAJIAlBCGspAAAiIzcACCAJICM3AAAgAyAJaiEJIAMgCkYNAiAKIANrIQQgCUEIaykAACEjA0AgCSAjNwAIIAkgIzcAACAJQRBqIQkgBEEQayIEDQALDAILIAkgBGshCyAKIQMDQCADIARNIARBD0tyRQRAIAspAAAhIyAJIAspAAg3AAggCSAjNwAAIAMgBGshAyAEIAlqIQkgBEEBdCEEDAELCyAJIAkgBGsgAxAlIQkMAQsgCSAJIARrIAoQJSEJCyACIAIoAkQiAyAKazYCRCANIAprIQ0gAyAKRw0MIAJByP4ANgIEDAwLIAYgCGohBiAHIAhBA3RqIQcMDgsgBiAIaiEGIAcgCEEDdGohBwwNCyAGIAhqIQYgByAIQQN0aiEHDAwLIAohBiADIQgMCAtBACEIIAohBiAEIQcMCwtBACEHCyACQbn+ADYCBAsgAigCFCIKQYAIcQRAIAIoAkQiBCAIIAQgCEkbIgMEQAJAIAIoAiQiC0UNACALKAIQIgxFDQAgCygCGCIPIAsoAhQgBGsiBE0NACAEIAxqIAYgDyAEayADIAMgBGogD0sbECEgAigCFCEKCwJAIApBgARxRQ0AIAItAAxBBHFFDQAgAiACKAIcIAYgAxAeNgIcCyACIAIoAkQgA2siBDYCRCAIIANrIQggAyAGaiEGCyAEDQkLIAJBuv4ANgIEIAJBADYCRAsCQCACLQAVQQhxBEBBACEEIAhFDQgDQCAEIAZqLQAAIQMCQCACKAIkIgpFDQAgCigCHCIPRQ0AIAIoAkQiCyAKKAIgTw0AIAIgC0EBajYCRCALIA9qIAM6AAALIANBACAEQQFqIgQgCEkbDQALAkAgAi0AFUECcUUNACACLQAMQQRxRQ0AIAIgAigCHCAGIAQQHjYCHAsgBCAGaiEGIAggBGshCCADRQ0BDAkLIAIoAiQiA0UNACADQQA2AhwLIAJBu/4ANgIEIAJBADYCRAsCQCACLQAVQRBxBEBBACEEIAhFDQcDQCAEIAZqLQAAIQMCQCACKAIkIgpFDQAgCigCJCIPRQ0AIAIoAkQiCyAKKAIoTw0AIAIgC0EBajYCRCALIA9qIAM6AAALIANBACAEQQFqIgQgCEkbDQALAkAgAi0AFUECcUUNACACLQAMQQRxRQ0AIAIgAigCHCAGIAQQHjYCHAsgBCAGaiEGIAggBGshCCADRQ0BDAgLIAIoAiQiA0UNACADQQA2AiQLIAJBvP4ANgIECyACKAIUIgRBgARxBEADQCAHQQ9NBEAgCEUNByAIQQFrIQggBi0AACAHdCAFaiEFIAZBAWohBiAHQQhqIQcMAQsLAkAgAi0ADEEEcUUNACAFIAIvARxGDQAgAEGECzYCGCACQdH+ADYCBAwDC0EAIQVBACEHCyACKAIkIgMEQCADQQE2AjAgAyAEQQl2QQFxNgIsCyACQQBBAEEAEB4iAzYCHCAAIAM2AjAgAkG//gA2AgQMAQsgBEUNBSACKAIURQ0FA0AgB0EfTQRAIAhFDQUgCEEBayEIIAYtAAAgB3QgBWohBSAGQQFqIQYgB0EIaiEHDAELCyAEQQRxRQ0BIAUgAigCIEYNASAAQboKNgIYIAJB0f4ANgIECyACKAIEIQMMAQsLQQAhBUEAIQcMAgtBACEICyAXIQQMAgsgAkHQ/gA2AgQLQQEhBAsgACANNgIQIAAgCTYCDCAAIAg2AgQgACAGNgIAIAIgBzYCQCACIAU2AjwCQAJAAkAgAigCLA0AIA0gEkYNASACKAIEIgZB0P4ASw0BIAFBBEcNACAGQc3+AEsNAQsgACgCHCIDKAI4IgZFBEAgAyAAKAIoQQEgAygCKHRBEGpBASAAKAIgEQMAIgY2AjggBkUNAgsgAygCLCIIRQRAIANCADcCMCADQQEgAygCKHQiCDYCLAsCQCASIA1rIgogCE8EQCAGIAkgCGsgCBAhIANBADYCNCADIAMoAiw2AjAMAQsgBiADKAI0IgdqIAkgCmsgCCAHayIGIAogBiAKSSIIGyIGECEgCARAIAMoAjggCSAKIAZrIgZrIAYQISADIAY2AjQgAyADKAIsNgIwDAELIAMgAygCNCAGaiIIQQAgCCADKAIsIgpHGzYCNCADKAIwIgggCk8NACADIAYgCGo2AjALIAAoAhAhDSAAKAIEIQgLIAAgACgCCCAcIAhrajYCCCAAIBIgDWsiBiAAKAIUajYCFCACIAIoAiAgBmo2AiAgAi0ADEEEcUUgDSASRnJFBEAgACgCDCAGayEDIAIoAhwhCiACAn8gAigCFARAIAogAyAGEB4MAQsgCiADIAYQHwsiBjYCHCAAIAY2AjALIAAgAigCQEHAAEEAIAIoAggbakGAAUEAIAIoAgQiAEG//gBGG2pBgAJBgAJBACAAQcL+AEYbIABBx/4ARhtqNgIsIARBeyAEGyIAIAAgBCANIBJGGyAEIAggHEYbIAFBBEYbIRgMAgsgAkHS/gA2AgQLQXwhGAsgDkEgaiQAIBgLmgkBDH8gAEUEQEGAgIBwDwsgACgCOCEOIAAoAjwgAkkEQAJ/IA5FBEAgAhABDAELIAJBQE8EQEGAFUEwNgIAQQAMAQsCf0EQIAJBC2pBeHEgAkELSRshCyAOQQhrIgkoAgQiD0F4cSENAkAgD0EDcUUEQCALQYACSQ0BIAtBBGogDU0EQCAJIQcgDSALa0HkGCgCAEEBdE0NAgtBAAwCCyAJIA1qIQwCQCALIA1NBEAgDSALayIIQRBJDQEgCSALIA9BAXFyQQJyNgIEIAkgC2oiByAIQQNyNgIEIAwgDCgCBEEBcjYCBCAHIAgQAwwBC0GcFSgCACAMRgRAQZAVKAIAIA1qIg0gC00NAiAJIAsgD0EBcXJBAnI2AgQgCSALaiIIIA0gC2siB0EBcjYCBEGQFSAHNgIAQZwVIAg2AgAMAQtBmBUoAgAgDEYEQEGMFSgCACANaiIIIAtJDQICQCAIIAtrIgdBEE8EQCAJIAsgD0EBcXJBAnI2AgQgCSALaiINIAdBAXI2AgQgCCAJaiIIIAc2AgAgCCAIKAIEQX5xNgIEDAELIAkgD0EBcSAIckECcjYCBCAIIAlqIgcgBygCBEEBcjYCBEEAIQdBACENC0GYFSANNgIAQYwVIAc2AgAMAQsgDCgCBCIIQQJxDQEgCEF4cSANaiIRIAtJDQEgESALayESIAwoAgwhCgJAIAhB/wFNBEAgDCgCCCIHIApGBEBBhBVBhBUoAgBBfiAIQQN2d3E2AgAMAgsgByAKNgIMIAogBzYCCAwBCyAMKAIYIRACQCAKIAxHBEAgDCgCCCIHIAo2AgwgCiAHNgIIDAELAkAgDCgCFCIHBH8gDEEUagUgDCgCECIHRQ0BIAxBEGoLIQ0DQCANIQggByIKQRRqIQ0gBygCFCIHDQAgCkEQaiENIAooAhAiBw0ACyAIQQA2AgAMAQtBACEKCyAQRQ0AAkAgDCgCHCIIQQJ0IgcoArQXIAxGBEAgB0G0F2ogCjYCACAKDQFBiBVBiBUoAgBBfiAId3E2AgAMAgsCQCAMIBAoAhBGBEAgECAKNgIQDAELIBAgCjYCFAsgCkUNAQsgCiAQNgIYIAwoAhAiBwRAIAogBzYCECAHIAo2AhgLIAwoAhQiB0UNACAKIAc2AhQgByAKNgIYCyASQQ9NBEAgCSAPQQFxIBFyQQJyNgIEIAkgEWoiByAHKAIEQQFyNgIEDAELIAkgCyAPQQFxckECcjYCBCAJIAtqIgggEkEDcjYCBCAJIBFqIgcgBygCBEEBcjYCBCAIIBIQAwsgCSEHCyAHCyIHBEAgB0EIagwBC0EAIAIQASIJRQ0AGkF8QXggDkEEaygCACIHQQNxGyAHQXhxaiIHIAIgAiAHSxsiBwRAIAkgDiAH/AoAAAsgDhACIAkLIg5FBEBBgICAYA8LIAAgAjYCPCAAIA42AjgLIAIEQCAOIAEgAvwKAAALIAAgBDYCECAAIAM2AgwgACACNgIEIAAgACgCODYCACAAIAUgBhECACEBIAAgAiAAKAIEazYCQCAEIAAoAhBrQf///wdxIAFBGHRyC2QBAn8gAAR/QX4hASAAEB1FBEAgACgCHCIBKAI4IgIEQCAAKAIoIAIgACgCJBEAACAAKAIcIQELIAAoAiggASAAKAIkEQAAIABBADYCHEEAIQELIAAoAjgQAiAAEAIgAQVBfgsLEAAgAEUEQEEADwsgACgCQAsRACAARQRAQX4PCyAAQQ8QCgsRACAARQRAQX4PCyAAQXEQCgsRACAARQRAQX4PCyAAQR8QCgsKACAAIAFBDxBMCwoAIAAgAUFxEEwLCgAgACABQR8QTAsSACAAIAEgAiADIAQgBUEFEA4L6SUBDX8CQAJ/QX4gABA2IAFBBUtyDQAaAkACQCAAKAIMRQ0AIAAoAhwhAiAAKAIEIgUEQCAAKAIARQ0BCyABQQRGIAIoAgQiBEGaBUdyDQELIABB8Qk2AhhBfg8LIAAoAhBFDQEgAigCKCEDIAIgATYCKAJAAkACQAJAIAIoAhQEQCAAEDggACgCEARAIAIoAgQhBAwCCyACQX82AigMAgsgBSABQQRGciABQQF0QXdBACABQQRLG2ogA0EBdEF3QQAgA0EEShtqSnINAAwFCwJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAIARBKkcEQCAEQZoFRw0BIAAoAgRFDQsMEgsgAigCGEUEQCACQfEANgIEDAoLIAIoAoABQQx0QYDwAWshBUEAIQQCQCACKALYAUEBSg0AIAIoAtQBIgNBAkgNAEHAACEEIANBBkkNAEGAAUHAASADQQZGGyEECyACIAQgBXIiA0EgciADIAIoArwBGyIDQR9wIANyQR9zED8gAigCvAEEQCACIAAvATIQPyACIAAvATAQPwsgAEEAQQBBABAfNgIwIAJB8QA2AgQgABA4IAIoAhQNASACKAIEIQQLIARBOUYEQEEAQQBBABAeIQMgAigCACADNgIwIAIgAigCFCIDQQFqNgIUIAMgAigCCGpBHzoAACACIAIoAhQiA0EBajYCFCADIAIoAghqQYsBOgAAIAIgAigCFCIDQQFqNgIUIAMgAigCCGpBCDoAAAJAIAIoAhwiA0UEQCACIAIoAhQiA0EBajYCFCADIAIoAghqQQA6AAAgAiACKAIUIgNBAWo2AhQgAyACKAIIakEAOgAAIAIgAigCFCIDQQFqNgIUIAMgAigCCGpBADoAACACIAIoAhQiA0EBajYCFCADIAIoAghqQQA6AAAgAiACKAIUIgNBAWo2AhQgAyACKAIIakEAOgAAQQIhBCACKALUASIDQQlHBEBBBEEEQQAgAigC2AFBAUobIANBAkgbIQQLIAIgAigCFCIDQQFqNgIUIAMgAigCCGogBDoAACACIAIoAhQiA0EBajYCFCADIAIoAghqQQM6AAAgAkHxADYCBCAAEDggAigCFEUNASACQX82AigMDwsgAygCJCEFIAMoAhwhBiADKAIAIQcgAygCLCEIIAMoAhAhAyACIAIoAhQiCUEBajYCFEECIQQgCSACKAIIaiAHQQBHQQJBACAIG3JBBEEAIAMbckEIQQAgBhtyQRBBACAFG3I6AAAgAigCHCgCBCEDIAIgAigCFCIFQQFqNgIUIAUgAigCCGogAzoAACACKAIcKAIEIQMgAiACKAIUIgVBAWo2AhQgBSACKAIIaiADQQh2OgAAIAIoAhwvAQYhAyACIAIoAhQiBUEBajYCFCAFIAIoAghqIAM6AAAgAigCHC0AByEDIAIgAigCFCIFQQFqNgIUIAUgAigCCGogAzoAACACKALUASIDQQlHBEBBBEEEQQAgAigC2AFBAUobIANBAkgbIQQLIAIgAigCFCIDQQFqNgIUIAMgAigCCGogBDoAACACKAIcKAIMIQMgAiACKAIUIgVBAWo2AhQgBSACKAIIaiADOgAAIAIoAhwiAygCEAR/IAMoAhQhAyACIAIoAhQiBUEBajYCFCAFIAIoAghqIAM6AAAgAigCHCgCFCEDIAIgAigCFCIFQQFqNgIUIAUgAigCCGogA0EIdjoAACACKAIcBSADCygCLARAIAAgACgCMCACKAIIIAIoAhQQHjYCMAsgAkHFADYCBCACQQA2AiAMAwsgAigCBCEECwJAIARBxQBrDgUCCQkJAwALIARB2wBGDQMgBEHnAEcNCAwECyACQX82AihBAA8LIAIoAhwiAygCEARAIAMvARQgAigCIGshBiACKAIUIQQCQANAIAIoAgwiAyAEIAZqTw0BIAIoAgggBGogAigCHCgCECACKAIgaiADIARrIgMQISACIAIoAgwiBTYCFCACKAIcKAIsRSAEIAVPckUEQCAAIAAoAjAgAigCCCAEaiAFIARrEB42AjALIAIgAigCICADajYCICAAEDggAigCFEUEQCAGIANrIQZBACEEDAELCyACQX82AigMDAsgAigCCCAEaiACKAIcKAIQIAIoAiBqIAYQISACIAIoAhQgBmoiAzYCFCACKAIcKAIsRSADIARNckUEQCAAIAAoAjAgAigCCCAEaiADIARrEB42AjALIAJBADYCIAsgAkHJADYCBAsgAigCHCgCHARAIAIoAhQhBwNAIAIoAhwhBiACKAIUIgQgAigCDEYEQCAGKAIsRSAEIAdNckUEQCAAIAAoAjAgAigCCCAHaiAEIAdrEB42AjALIAAQOCACKAIUDQUgAigCHCEGQQAhB0EAIQQLIAYoAhwgAiACKAIgIgVBAWo2AiAgBWotAAAhAyACIARBAWo2AhQgAigCCCAEaiADOgAAIAMNAAsCQCACKAIcKAIsRQ0AIAIoAhQiAyAHTQ0AIAAgACgCMCACKAIIIAdqIAMgB2sQHjYCMAsgAkEANgIgCyACQdsANgIECwJAIAIoAhwoAiRFDQAgAigCFCEHA0AgAigCHCEGIAIoAhQiBCACKAIMRgRAIAYoAixFIAQgB01yRQRAIAAgACgCMCACKAIIIAdqIAQgB2sQHjYCMAsgABA4IAIoAhQNBSACKAIcIQZBACEHQQAhBAsgBigCJCACIAIoAiAiBUEBajYCICAFai0AACEDIAIgBEEBajYCFCACKAIIIARqIAM6AAAgAw0ACyACKAIcKAIsRQ0AIAIoAhQiAyAHTQ0AIAAgACgCMCACKAIIIAdqIAMgB2sQHjYCMAsgAkHnADYCBAsgAigCHCgCLARAIAIoAgwgAigCFCIEQQJqSQRAIAAQOCACKAIUDQRBACEECyAAKAIwIQMgAiAEQQFqNgIUIAIoAgggBGogAzoAACAAKAIwIQMgAiACKAIUIgVBAWo2AhQgBSACKAIIaiADQQh2OgAAIABBAEEAQQAQHjYCMAsgAkHxADYCBCAAEDggAigCFEUNAyACQX82AigMBwsgAkF/NgIoDAYLIAJBfzYCKAwFCyACQX82AigMBAsgACgCBA0BCyACKALEAQ0AIAFFDQIgAigCBEGaBUYNAQsCQAJAAkACfyACKALUASIDRQRAIAIgARA3DAELAkACQAJAIAIoAtgBQQJrDgIAAQILIAJB5AFqIQUDQAJAAkAgAigCxAENACACEDsgAigCxAENACABRQ0GIAJBADYChC4gAUEERw0BIAIgAigCrAEiA0EATgR/IAIoAogBIANqBUEACyACKAK8ASADa0EBEDAgAiACKAK8ATYCrAEgAigCABA4QQNBAiACKAIAKAIQGwwFCyACQQA2ArABIAIoAogBIAIoArwBai0AACEDIAIgAigC8C0iBEEBajYC8C0gBCACKALoLWpBADoAACACIAIoAvAtIgRBAWo2AvAtIAQgAigC6C1qQQA6AAAgAiACKALwLSIEQQFqNgLwLSAEIAIoAugtaiADOgAAIAUgA0ECdGoiAyADLwEAQQFqOwEAIAIgAigCxAFBAWs2AsQBIAIgAigCvAFBAWoiBDYCvAEgAigC8C0gAigC9C1HDQEgAiACKAKsASIDQQBOBH8gAigCiAEgA2oFQQALIAQgA2tBABAwIAIgAigCvAE2AqwBIAIoAgAQOCACKAIAKAIQDQEMBQsLIAIoAvAtRQ0FIAIgAigCrAEiA0EATgR/IAIoAogBIANqBUEACyACKAK8ASADa0EAEDAgAiACKAK8ATYCrAEgAigCABA4IAIoAgAoAhBFDQMMBQsgAkHYE2ohDCACQeQBaiELA0ACQAJ/AkACQCACKALEASIGQYMCTwRAIAJBADYCsAEgAigCvAEhBAwBCyACEDsgAUUgAigCxAEiBkGDAklxDQcgBgRAIAJBADYCsAEgAigCvAEhBCAGQQJLDQEgAigCiAEhBwwCCyACQQA2AoQuIAFBBEYEQCACIAIoAqwBIgNBAE4EfyACKAKIASADagVBAAsgAigCvAEgA2tBARAwIAIgAigCvAE2AqwBIAIoAgAQOEEDQQIgAigCACgCEBsMBwsgAigC8C1FDQkgAiACKAKsASIDQQBOBH8gAigCiAEgA2oFQQALIAIoArwBIANrQQAQMCACIAIoArwBNgKsASACKAIAEDggAigCACgCEEUNBwwJCyACKAKIASEHIARFBEBBACEEDAELIAQgB2oiCkEBay0AACIIIAotAABHDQAgCCAKLQABRw0AIAggCi0AAkcNACAKQYICaiENQQIhAwJAAkACQAJAAkACQAJAA0AgAyAKaiIFLQABIAhGBEAgCCAFLQACRw0CIAggBS0AA0cNAyAIIAUtAARHDQQgCCAFLQAFRw0FIAggBS0ABkcNBiAIIAUtAAdHDQcgCCAKIANBCGoiBWoiCS0AAEcNCCADQfoBSSAFIQMNAQwICwsgBUEBaiEJDAYLIAVBAmohCQwFCyAFQQNqIQkMBAsgBUEEaiEJDAMLIAVBBWohCQwCCyAFQQZqIQkMAQsgBUEHaiEJCyACIAkgDWtBggJqIgMgBiADIAZJGyIDNgKwASACKALwLSIFIANBA0kNARogAiAFQQFqNgLwLSACKALoLSAFakEBOgAAIAIgAigC8C0iBUEBajYC8C0gBSACKALoLWpBADoAACACIAIoAvAtIgVBAWo2AvAtIAUgAigC6C1qIANBA2siAzoAACADQf8BcS0AoJABQQJ0IAtqQYQIaiIDIAMvAQBBAWo7AQAgDEGgkgEtAABBAnRqIgMgAy8BAEEBajsBACACKAKwASEDIAJBADYCsAEgAiACKALEASADazYCxAEgAiADIAIoArwBaiIENgK8AQwCCyACKALwLQshAyAEIAdqLQAAIQUgAiADQQFqNgLwLSACKALoLSADakEAOgAAIAIgAigC8C0iA0EBajYC8C0gAyACKALoLWpBADoAACACIAIoAvAtIgNBAWo2AvAtIAMgAigC6C1qIAU6AAAgCyAFQQJ0aiIDIAMvAQBBAWo7AQAgAiACKALEAUEBazYCxAEgAiACKAK8AUEBaiIENgK8AQsgAigC8C0gAigC9C1HDQAgAiACKAKsASIDQQBOBH8gAigCiAEgA2oFQQALIAQgA2tBABAwIAIgAigCvAE2AqwBIAIoAgAQOCACKAIAKAIQDQALDAILIAIgASADQQxsQfgTaigCABECAAsiA0F+cUECRgRAIAJBmgU2AgQLIANBfXENAQtBACAAKAIQDQYaIAJBfzYCKEEADwsgA0EBRw0BCwJAAkACQCABQQFrDgUAAQEBAgELIAIvAYguQQIgAigCjC4iA3RyIQYCQCADQQ5OBEAgAiAGOwGILiACIAIoAhQiA0EBajYCFCADIAIoAghqIAY6AAAgAiACKAIUIgNBAWo2AhQgAyACKAIIaiACLQCJLjoAACACKAKMLiIDQQ1rIQRBAkEQIANrdiEGDAELIANBA2ohBAsgAiAENgKMLkGijAEvAQAhAyACIAZBoIwBLwEAIgUgBHRyIgY7AYguIAICf0EQIANrIARIBEAgAiACKAIUIgRBAWo2AhQgBCACKAIIaiAGOgAAIAIgAigCFCIEQQFqNgIUIAQgAigCCGogAi0AiS46AAAgAiAFQRAgAigCjC4iBWt2OwGILiADIAVqQRBrDAELIAMgBGoLNgKMLiACEC8MAQsgAkEAQQBBABAtIAFBA0cNACACKAKcAUEBdEECayIDIAIoApQBIgVqQQA7AQAgAwRAIAVBACAD/AsACyACQQA2ApwuIAIoAsQBDQAgAkEANgKELiACQQA2AqwBIAJBADYCvAELIAAQOCAAKAIQDQAgAkF/NgIoDAELIAFBBEcNAEEBIAIoAhgiA0EATA0DGiAAKAIwIQEgA0ECRw0BIAIgAigCFCIDQQFqNgIUIAMgAigCCGogAToAACAAKAIwIQEgAiACKAIUIgNBAWo2AhQgAyACKAIIaiABQQh2OgAAIAAvATIhASACIAIoAhQiA0EBajYCFCADIAIoAghqIAE6AAAgAC0AMyEBIAIgAigCFCIDQQFqNgIUIAMgAigCCGogAToAACAAKAIIIQEgAiACKAIUIgNBAWo2AhQgAyACKAIIaiABOgAAIAAoAgghASACIAIoAhQiA0EBajYCFCADIAIoAghqIAFBCHY6AAAgAC8BCiEBIAIgAigCFCIDQQFqNgIUIAMgAigCCGogAToAACAALQALIQEgAiACKAIUIgNBAWo2AhQgAyACKAIIaiABOgAADAILQQAPCyACIAFBEHYQPyACIAAvATAQPwsgABA4IAIoAhgiAEEASgRAIAJBACAAazYCGAsgAigCFEULDwsgAEHkCTYCGEF7CxwBAX8gAEUEQEF+DwsgABAaIAAoAjgQAiAAEAILvgEBA38gABA2BH9BfgUgACgCHCIBKAIEIQMgASgCCCICBEAgACgCKCACIAAoAiQRAAAgACgCHCEBCyABKAKUASICBEAgACgCKCACIAAoAiQRAAAgACgCHCEBCyABKAKQASICBEAgACgCKCACIAAoAiQRAAAgACgCHCEBCyABKAKIASICBEAgACgCKCACIAAoAiQRAAAgACgCHCEBCyAAKAIoIAEgACgCJBEAACAAQQA2AhxBfUEAIANB8QBGGwsLBgAgARACCwkAIAEgAmwQAQtFAQJ/QQEhAQJAIABFDQAgACgCIEUNACAAKAIkRQ0AIAAoAhwiAkUNACACKAIAIABHDQAgAigCBEHU/gBrQWBJIQELIAELnAkCB38HfiABRQRAQQAPCwJAQZSDASgCAA0AQZCDAS0AAEGQgwFBAToAAEEBcQRAQZSDASgCACEFA0AgBUUNAAsMAQsDQEEAIQQgBSIDQYACRwRAA0AgBEEIRwRAIANBAXYiCUGghuLtfnMgCSADQQFxGyEDIARBAWohBAwBCwsgBUECdCADNgKQOyAFQQFqIQUMAQsLQYCAgIAEIQNBoIMBQYCAgIAENgIAQQEhBANAIARBIEYEQANAIAtCCFIEQELYAiALQgOGfSEKQYCAgIB4IQNBACEEA0AgClBFBEAgCkIBg1BFBEAgBEEfcUECdCgCoIMBIAMQKCEDCyAEQQFqIQQgCkIBiCEKDAELCyALp0EKdCIFQQA2ApBDIAVBkMMAaiEFQQEhBANAIARBgAJHBEAgBSAEQQJ0aiAEQRh0IAMQKDYCACAEQQFqIQQMAQsLIAtCAXwhCwwBCwtBlIMBQQE2AgAFIARBAnQgAyADECgiAzYCoIMBIARBAWohBAwBCwsLIABBf3MhAwJAIAJBL0kNAANAIAJFIAFBB3FFckUEQCACQQFrIQIgAS0AACADc0H/AXFBAnQoApA7IANBCHZzIQMgAUEBaiEBDAELC0EAIQVBACEAIAJBKG4iCSEEA0ACQCAEQQFrIgQEQCABKQMgIAathSINp0H/AXFBAnQoApBDIQYgASkDGCAArYUiDqdB/wFxQQJ0KAKQQyEAIAEpAxAgB62FIg+nQf8BcUECdCgCkEMhByABKQMIIAWthSIQp0H/AXFBAnQoApBDIQUgASkDACADrYUiC6dB/wFxQQJ0KAKQQyEDQgEhCgNAIApCCFENAiAKp0EKdEGQwwBqIgggDSAKQgOGIgyIp0H/AXFBAnRqKAIAIAZzIQYgCCAOIAyIp0H/AXFBAnRqKAIAIABzIQAgCCAPIAyIp0H/AXFBAnRqKAIAIAdzIQcgCCAQIAyIp0H/AXFBAnRqKAIAIAVzIQUgCCALIAyIp0H/AXFBAnRqKAIAIANzIQMgCkIBfCEKDAALAAsgASkDACABKQMIIQ4gASkDECEPIAEpAxghECABKQMgIQsgAUEoaiEBIAlBWGwgAmohAiADrYUQKa0gDiAFrYWFECmtIA8gB62FhRAprSAQIACthYUQKa0gCyAGrYWFECkhAwwCCyABQShqIQEMAAsACwN/IAJBCEkEfwNAIAIEQCABLQAAIANzQf8BcUECdCgCkDsgA0EIdnMhAyABQQFqIQEgAkEBayECDAELCyADQX9zBSABLQAAIANzQf8BcUECdCgCkDsgA0EIdnMiAEEIdiABLQABIABzQf8BcUECdCgCkDtzIgBBCHYgAS0AAiAAc0H/AXFBAnQoApA7cyIAQQh2IAEtAAMgAHNB/wFxQQJ0KAKQO3MiAEEIdiABLQAEIABzQf8BcUECdCgCkDtzIgBBCHYgAS0ABSAAc0H/AXFBAnQoApA7cyIAQQh2IAEtAAYgAHNB/wFxQQJ0KAKQO3MiAEEIdiABLQAHIABzQf8BcUECdCgCkDtzIQMgAUEIaiEBIAJBCGshAgwBCwsLvQUBA38gAEH//wNxIQMgAEEQdiEEIAJBAUYEQCADIAEtAABqIgBB8f8DayAAIABB8P8DSxsiACAEaiIBQRB0IgJBgIA8aiACIAFB8P8DSxsgAHIPCyABBH8gAkEPTQRAA0AgAgRAIAJBAWshAiADIAEtAABqIgMgBGohBCABQQFqIQEMAQsLIARB8f8DcEEQdCADQfH/A2sgAyADQfD/A0sbcg8LA0BB2wIhBSACQbArTwRAIAEhAANAIAMgAC0AAGoiAyAEaiADIAAtAAFqIgNqIAMgAC0AAmoiA2ogAyAALQADaiIDaiADIAAtAARqIgNqIAMgAC0ABWoiA2ogAyAALQAGaiIDaiADIAAtAAdqIgNqIAMgAC0ACGoiA2ogAyAALQAJaiIDaiADIAAtAApqIgNqIAMgAC0AC2oiA2ogAyAALQAMaiIDaiADIAAtAA1qIgNqIAMgAC0ADmoiA2ogAyAALQAPaiIDaiEEIABBEGohACAFQQFrIgUNAAsgBEHx/wNwIQQgA0Hx/wNwIQMgAUGwK2ohASACQbArayECDAELCyACBH8DfyACQRBJBH8DQCACBEAgAkEBayECIAMgAS0AAGoiAyAEaiEEIAFBAWohAQwBCwsgBEHx/wNwIQQgA0Hx/wNwBSADIAEtAABqIgAgBGogACABLQABaiIAaiAAIAEtAAJqIgBqIAAgAS0AA2oiAGogACABLQAEaiIAaiAAIAEtAAVqIgBqIAAgAS0ABmoiAGogACABLQAHaiIAaiAAIAEtAAhqIgBqIAAgAS0ACWoiAGogACABLQAKaiIAaiAAIAEtAAtqIgBqIAAgAS0ADGoiAGogACABLQANaiIAaiAAIAEtAA5qIgBqIAAgAS0AD2oiA2ohBCABQRBqIQEgAkEQayECDAELCwUgAwsgBEEQdHIFQQELC8kJARZ/IwBBQGohDAJAAkACQANAIAdBEEYEQAJAA0AgAiAIRwRAIAxBIGogASAIQQF0ai8BAEEBdGoiByAHLwEAQQFqOwEAIAhBAWohCAwBCwsgBCgCACEHQQ8hCgJAA0AgCgRAIAxBIGogCkEBdGovAQANAiAKQQFrIQoMAQsLIAYNBiADIAMoAgAiAEEEajYCACAAQcACNgEAIAMgAygCACIAQQRqNgIAIABBwAI2AQBBASEODAQLIAcgCiAHIApJGyEHQQEhCQNAIAkgCkYEQCAKIQkMAgsgDEEgaiAJQQF0ai8BAA0BIAlBAWohCQwACwALBSAMQSBqIAdBAXRqQQA7AQAgB0EBaiEHDAELCyAHIAkgByAJSxshDkEBIQdBASEIA0AgCEEQRwRAIAhBAXQhCyAIQQFqIQggB0EBdCALIAxBIGpqLwEAayIHQQBODQEMBAsLIAcEQEF/IQcgAEUgCkEBR3INAgtBACEIIAxBADsBAkEBIQcDQCAHQQ9GBEACQANAIAIgCEcEQCABIAhBAXRqLwEAIgcEQCAMIAdBAXRqIgcgBy8BACIHQQFqOwEAIAUgB0EBdGogCDsBAAsgCEEBaiEIDAELC0EUIREgBSITIRQCQAJAAkAgAA4CAgABC0GAD0GADSAGGyEUQcAOQcAMIAYbIRNBgQIhEQwBC0GAEEGADiAGGyEUQcAPQcANIAYbIRNBACERC0EBIQcgAEEBRkHTBkHUBiAGGyIYQQEgDnQiD0lxDQQgAEECRkHRBEHQBCAGGyIZIA9JcQ0EIA9BAWshGiADKAIAIRIgDiEGQQAhAkF/IQsDQEEBIAZ0IRYDQAJ/QQAgESAFIBVBAXRqLwEAIg1BAWpLDQAaIA0gEUkEQEEAIQ1B4AAMAQsgEyANIBFrQQF0IgZqLwEAIQ0gBiAUai0AAAshB0F/IAkgEGsiF3QhGyASIAIgEHZBAnRqIRwgFiEIA0AgHCAIIBtqIghBAnRqIgYgDTsBAiAGIBc6AAEgBiAHOgAAIAgNAAtBASAJQQFrdCEHA0AgByIGQQF2IQcgAiAGcQ0ACyAMQSBqIAlBAXRqIgcgBy8BAEEBayIHOwEAIAZBAWsgAnEgBmpBACAGGyECIBVBAWohFSAHQf//A3FFBEAgCSAKRg0DIAEgBSAVQQF0ai8BAEEBdGovAQAhCQsgAiAacSIIIAtGIAkgDk1yDQALIAkgCiAJIApLGyAQIA4gEBsiEGshBiASIBZBAnRqIRJBASAJIBBrIgd0IQ0DQAJAIAogByAQaiILSwRAIA0gDEEgaiALQQF0ai8BAGsiC0EASg0BIAchBgtBASEHIABBAUZBASAGdCAPaiIPIBhLcSAAQQJGIA8gGUtxcg0HIAMoAgAiCyAIQQJ0aiIHIA46AAEgByAGOgAAIAcgEiALa0ECdjsBAiAIIQsMAgsgC0EBdCENIAdBAWohBwwACwALAAsFIAdBAXQhCyAMIAdBAWoiB0EBdGogCyAMQSBqai8BACALIAxqLwEAajsBAAwBCwsgAgRAIBIgAkECdGoiAEEAOwECIAAgFzoAASAAQcAAOgAACyADIAMoAgAgD0ECdGo2AgALIAQgDjYCAEEAIQcLIAcPC0F/CysAIAIEQANAIAAgAS0AADoAACAAQQFqIQAgAUEBaiEBIAJBAWsiAg0ACwsLkwEAAn8gAyAAa0EPTARAIAJBCHEEQCAAIAEpAAA3AAAgAUEIaiEBIABBCGohAAsgAkEEcQRAIAAgASgAADYAACABQQRqIQEgAEEEaiEACyACQQJxBEAgACABLwAAOwAAIAFBAmohASAAQQJqIQALIAAgAkEBcUUNARogACABLQAAOgAAIABBAWoPCyAAIAEgAhAlCwttAgN/AX4gACABKAIAIgNrIQQDQAJAIANBD0sNACADIAIoAgBPDQAgBCkAACEGIAAgBCkACDcACCAAIAY3AAAgAiACKAIAIAEoAgAiBWs2AgAgASABKAIAQQF0IgM2AgAgACAFaiEADAELCyAAC7gEAgN/An4jAEEgayIDJAACQCABQQ9LIAEgAk9yRQRAIAMgATYCHCADIAI2AhggAkEBa0EPcUEBaiEEAkACQAJAAkACQCABQQFrDggAAQQCBAQEAwQLIAAgAEEBazEAAEKBgoSIkKDAgAF+IgY3AAggACAGNwAAIAIgBGshAiAAIARqIQEDQCACRQ0GIAEgBjcACCABIAY3AAAgAkEQayECIAFBEGohAQwACwALIANBCGoiBSAAQQJrLwAAECYgAykDCCEGIAAgAykDEDcACCAAIAY3AAAgACAEaiEBIAIgBEYNBCAFIAFBAmsvAAAQJiACIARrIQIgAykDECEGIAMpAwghBwNAIAEgBjcACCABIAc3AAAgAUEQaiEBIAJBEGsiAg0ACwwECyADQQhqIgUgAEEEaygAABAnIAMpAwghBiAAIAMpAxA3AAggACAGNwAAIAAgBGohASACIARGDQMgBSABQQRrKAAAECcgAiAEayECIAMpAxAhBiADKQMIIQcDQCABIAY3AAggASAHNwAAIAFBEGohASACQRBrIgINAAsMAwsgACAAQQhrKQAAIgY3AAggACAGNwAAIAAgBGohASACIARGDQIgAiAEayECIAFBCGspAAAhBgNAIAEgBjcACCABIAY3AAAgAUEQaiEBIAJBEGsiAg0ACwwCCyAAIANBHGogA0EYahAjIgAgACADKAIcayADKAIYECUhAQwBCyAAIAAgAWsgAhAlIQELIANBIGokACABC3kCAX4BfyABKQAAIQMgACABKQAINwAIIAAgAzcAACACQQFrIgRBBHYhAiABIARBD3FBAWoiBGohASAAIARqIQADQCACBEAgASkAACEDIAAgASkACDcACCAAIAM3AAAgAUEQaiEBIABBEGohACACQQFrIQIMAQsLIAALIgEBfwNAIAJBEEkEQCAAIAJqIAE7AAAgAkECaiECDAELCwsiAQF/A0AgAkEQSQRAIAAgAmogATYAACACQQRqIQIMAQsLC08BA39BgICAgHghAgNAAkAgACACcQRAIAEgA3MhAyACQQFrIABxRQ0BCyABQQF2IgRBoIbi7X5zIAQgAUEBcRshASACQQF2IQIMAQsLIAMLMQEBfwNAIAFBCEcEQCAAp0H/AXFBAnQ1ApA7IABCCIiFIQAgAUEBaiEBDAELCyAApwusAQEEfyMAQSBrIgQkACACQQJrIQVBASECA0AgAkEQRgRAQX8gASABQQBIG0EBaiEFQQAhAgNAIAIgBUcEQCAAIAJBAnRqIgYvAQIiAQRAIAQgAUEBdGoiAyADLwEAIgNBAWo7AQAgBiADIAEQKzsBAAsgAkEBaiECDAELCyAEQSBqJAAFIAQgAkEBdCIGaiADIAUgBmovAQBqQQF0IgM7AQAgAkEBaiECDAELCws0AQN/A0AgAiAAQQFxciIDQQF0IQIgAUEBSyAAQQF2IQAgAUEBayEBDQALIANB/////wdxC6oBAQJ/IABB5AFqIQIDQCABQZ4CRgRAIABB2BNqIQJBACEBA0AgAUEeRgRAIABBzBVqIQJBACEBA0AgAUETRwRAIAIgAUECdGpBADsBACABQQFqIQEMAQsLIABBATsB5AkgAEEANgKALiAAQgA3AvgtIABBADYC8C0FIAIgAUECdGpBADsBACABQQFqIQEMAQsLBSACIAFBAnRqQQA7AQAgAUEBaiEBDAELCwuvAgECfyAAIAAvAYguIAMgACgCjC4iBHRyIgU7AYguIAACfyAEQQ5OBEAgACAAKAIUIgRBAWo2AhQgBCAAKAIIaiAFOgAAIAAgACgCFCIEQQFqNgIUIAQgACgCCGogAC0AiS46AAAgACADQRAgACgCjC4iA2t2OwGILiADQQ1rDAELIARBA2oLNgKMLiAAEC4gACAAKAIUIgNBAWo2AhQgAyAAKAIIaiACOgAAIAAgACgCFCIDQQFqNgIUIAMgACgCCGogAkEIdjoAACAAIAAoAhQiA0EBajYCFCADIAAoAghqIAJB//8DcyIDOgAAIAAgACgCFCIEQQFqNgIUIAQgACgCCGogA0EIdjoAACACBEAgACgCCCAAKAIUaiABIAIQIQsgACAAKAIUIAJqNgIUC6cBAQF/AkAgACgCjC4iAUEJTgRAIAAgACgCFCIBQQFqNgIUIAEgACgCCGogAC0AiC46AAAgACAAKAIUIgFBAWo2AhQgASAAKAIIaiAALQCJLjoAAAwBCyABQQBMDQAgACAAKAIUIgFBAWo2AhQgASAAKAIIaiAALQCILjoAAAsgAEEAOwGILiAAKAKMLiEBIABBADYCjC4gACABQQFrQQdxQQFqNgKQLgumAQEBfwJAIAACfyAAKAKMLiIBQRBGBEAgACAAKAIUIgFBAWo2AhQgASAAKAIIaiAALQCILjoAACAAIAAoAhQiAUEBajYCFCABIAAoAghqIAAtAIkuOgAAIABBADsBiC5BAAwBCyABQQhIDQEgACAAKAIUIgFBAWo2AhQgASAAKAIIaiAALQCILjoAACAAIAAtAIkuOwGILiAAKAKMLkEIaws2AowuCwv+CgEHf0EBIQcCQAJAAkACQCAAKALUAUEASgRAIAAoAgAiCigCLEECRw0DIABB5AFqIQlB/4D/n38hBANAIAZBIEcEQCAEQQFxBEAgCSAGQQJ0ai8BAA0ECyAEQQF2IQQgBkEBaiEGDAELC0EBIQYgAC8BiAINAiAALwGMAg0CIAAvAZgCDQJBICEEA0AgBEGAAkYNAiAEQQJ0IARBAWohBCAJai8BAEUNAAsMAgsgAkEFaiEEDAMLQQAhBgsgCiAGNgIsCyAAIABB6BZqEDEgACAAQfQWahAxIAAgAEHkAWogACgC7BYQMiAAIABB2BNqIAAoAvgWEDIgACAAQYAXahAxIABBzhVqIQVBEiEGA0ACQCAGQQNJBEBBAiEGDAELIAUgBi0A0BNBAnRqLwEADQAgBkEBayEGDAELCyAAIAAoAvgtIAZBA2xqIgVBEWo2AvgtIAAoAvwtQQpqQQN2IgQgBUEbakEDdiIFTQ0AIAAoAtgBQQRGDQBBACEHIAUhBAsCQCABRSACQQRqIARLckUEQCAAIAEgAiADEC0MAQsgAC8BiC4hASAAKAKMLiEEIAcEQCAAIAEgA0ECciIFIAR0ciICOwGILiAAAn8gBEEOTgRAIAAgACgCFCIBQQFqNgIUIAEgACgCCGogAjoAACAAIAAoAhQiAUEBajYCFCABIAAoAghqIAAtAIkuOgAAIAAgBUEQIAAoAowuIgFrdjsBiC4gAUENawwBCyAEQQNqCzYCjC4gAEGghAFBoI0BEDMMAQsgASADQQRyIgUgBHRyIQICQCAEQQ5OBEAgACACOwGILiAAIAAoAhQiAUEBajYCFCABIAAoAghqIAI6AAAgACAAKAIUIgFBAWo2AhQgASAAKAIIaiAALQCJLjoAACAAKAKMLiIBQQ1rIQQgBUEQIAFrdiECDAELIARBA2ohBAsgACAENgKMLiAAKALsFiIJQYD+A2ohBSAAKAL4FiEHIAACfyAEQQxOBEAgACACIAUgBHRyIgI7AYguIAAgACgCFCIBQQFqNgIUIAEgACgCCGogAjoAACAAIAAoAhQiAUEBajYCFCABIAAoAghqIAAtAIkuOgAAIAVB//8DcUEQIAAoAowuIgFrdiECIAFBC2sMAQsgAiAFIAR0ciECIARBBWoLIgE2AowuIAACfyABQQxOBEAgACACIAcgAXRyIgI7AYguIAAgACgCFCIBQQFqNgIUIAEgACgCCGogAjoAACAAIAAoAhQiAUEBajYCFCABIAAoAghqIAAtAIkuOgAAIAdB//8DcUEQIAAoAowuIgFrdiECIAFBC2sMAQsgAiAHIAF0ciECIAFBBWoLIgE2AowuIAZB/f8DaiEFIAACfyABQQ1OBEAgACACIAUgAXRyIgI7AYguIAAgACgCFCIBQQFqNgIUIAEgACgCCGogAjoAACAAIAAoAhQiAUEBajYCFCABIAAoAghqIAAtAIkuOgAAIAAgBUH//wNxQRAgACgCjC4iAWt2Igg7AYguIAFBDGsMAQsgACACIAUgAXRyIgg7AYguIAFBBGoLIgQ2AowuIAZBAWohCiAAQc4VaiEFQQAhBgNAIAYgCkcEQCAAIAggBSAGLQDQE0ECdGovAQAiAiAEdHIiCDsBiC4gAAJ/IARBDk4EQCAAIAAoAhQiAUEBajYCFCABIAAoAghqIAg6AAAgACAAKAIUIgFBAWo2AhQgASAAKAIIaiAALQCJLjoAACAAIAJBECAAKAKMLiIBa3YiCDsBiC4gAUENawwBCyAEQQNqCyIENgKMLiAGQQFqIQYMAQsLIAAgAEHkAWoiAiAJEDQgACAAQdgTaiIBIAcQNCAAIAIgARAzCyAAECwgAwRAIAAQLgsLygkBEX8gASgCACEIIAEoAggiAigCACEGIAIoAgwhAyAAQoCAgIDQxwA3AqApIANBACADQQBKGyEEIABBqClqIQUgAEGsF2ohCUF/IQpBACECA0AgAiAERgRAA0AgACgCoCkiAkEBTARAIAAgAkEBaiICNgKgKSAJIAJBAnRqIApBAWoiBEEAIApBAkgiBxsiAjYCACAIIAJBAnQiDGpBATsBACACIAVqQQA6AAAgACAAKAL4LUEBazYC+C0gBCAKIAcbIQogBkUNASAAIAAoAvwtIAYgDGovAQJrNgL8LQwBCwsFAkAgCCACQQJ0aiIHLwEABEAgACAAKAKgKUEBaiIKNgKgKSAJIApBAnRqIAI2AgAgAiAFakEAOgAAIAIhCgwBCyAHQQA7AQILIAJBAWohAgwBCwsgASAKNgIEIAJBAXYhAgNAIAJBAEwEQCAAKAKgKSECA0AgACACQQFrNgKgKSAAKAKwFyEGIAAgCSACQQJ0aigCADYCsBcgACAIQQEQNSAAIAAoAqQpQQFrIgQ2AqQpIAAoArAXIQIgCSAEQQJ0aiAGNgIAIAAgACgCpClBAWsiBDYCpCkgCSAEQQJ0aiACNgIAIAggA0ECdGogCCACQQJ0aiIELwEAIAggBkECdGoiBy8BAGo7AQAgAyAFaiAFIAZqLQAAIgYgAiAFai0AACICIAIgBkkbQQFqOgAAIAQgAzsBAiAHIAM7AQIgACADNgKwFyAAIAhBARA1IANBAWohAyAAKAKgKSICQQFKDQALIAAgACgCpClBAWsiAjYCpCkgCSACQQJ0aiAAKAKwFzYCACAAQYwXaiEGIAEoAgQhDCABKAIAIQcgASgCCCICKAIQIQEgAigCCCELIAIoAgQhECACKAIAIQ1BACEDA0AgA0EQRwRAIAYgA0EBdGpBADsBACADQQFqIQMMAQsLQQAhBCAHIAkgACgCpClBAnRqKAIAQQJ0akEAOwECQbwEIAAoAqQpIgIgAkG8BEwbIREDQAJAIAJBAWohAyACIBFGDQAgByAJIANBAnRqKAIAIgVBAnQiEmoiDiABIAcgDi8BAkECdGovAQIiAkEBaiABIAJMIgIbIg87AQIgAiAEaiEEIAMhAiAFIAxKDQEgBiAPQQF0aiIDIAMvAQBBAWo7AQBBACEDIAUgC04EQCAQIAUgC2tBAnRqKAIAIQMLIAAgACgC+C0gDi8BACIFIAMgD2psajYC+C0gDUUNASAAIAAoAvwtIAMgDSASai8BAmogBWxqNgL8LQwBCwsCQCAERQ0AIAYgAUEBdGohCwNAIAEhAgNAIAYgAiIFQQFrIgJBAXRqIg0vAQAiDkUNAAsgDSAOQQFrOwEAIAYgBUEBdGoiAiACLwEAQQJqOwEAIAsgCy8BAEEBazsBACAEQQJKIARBAmshBA0ACwNAIAFFDQEgBiABQQF0ai8BACECA0AgAgRAA0AgCSADQQFrIgNBAnRqKAIAIgUgDEoNAAsgByAFQQJ0aiIFLwECIgQgAUcEQCAAIAAoAvgtIAUvAQAgASAEa2xqNgL4LSAFIAE7AQILIAJBAWshAgwBCwsgAUEBayEBDAALAAsgCCAKIAYQKgUgACAIIAIQNSACQQFrIQIMAQsLC7YCAQl/IAEvAQIhBCABIAJBAnRqQf//AzsBBkEEQQMgBBshB0EHQYoBIAQbIQggAEHMFWohCUF/IQpBfyACIAJBAEgbQQFqIQtBACECA0AgBCEDQQAhBQJAA0AgBSEGIAIgC0YNASADIAEgAkEBaiICQQJ0ai8BAiIERiAIIAVBAWoiBUtxDQALAn8gBSAHSQRAIAkgA0ECdGoiBiAGLwEAIAVqOwEAIAMMAQsgAwRAIAMgCkcEQCAJIANBAnRqIgUgBS8BAEEBajsBAAsgACAALwGMFkEBajsBjBYgAwwBCwJAIAZBCU0EQCAAIAAvAZAWQQFqOwGQFgwBCyAAIAAvAZQWQQFqOwGUFgtBAAshCkEGQQcgAyAERiIDG0GKASAEGyEIQQNBBCADG0EDIAQbIQcMAQsLC9QIAQl/AkAgACgC8C1FBEAgAC8BiC4hBSAAKAKMLiEDDAELA0AgACgC6C0gC2oiBC0AAiEFAkAgAAJ/IAQvAAAiBkUEQCABIAVBAnRqIgMvAQIhBCAAIAAvAYguIAMvAQAiBiAAKAKMLiIDdHIiBTsBiC5BECAEayADSARAIAAgACgCFCIDQQFqNgIUIAMgACgCCGogBToAACAAIAAoAhQiA0EBajYCFCADIAAoAghqIAAtAIkuOgAAIAAgBkEQIAAoAowuIgNrdiIFOwGILiADIARqQRBrDAILIAMgBGoMAQsgASAFLQCgkAEiCUECdCIIaiIDLwGGCCEEIAAgAC8BiC4gAy8BhAgiCiAAKAKMLiIHdHIiAzsBiC4gAAJ/QRAgBGsgB0gEQCAAIAAoAhQiB0EBajYCFCAHIAAoAghqIAM6AAAgACAAKAIUIgNBAWo2AhQgAyAAKAIIaiAALQCJLjoAACAAIApBECAAKAKMLiIHa3YiAzsBiC4gBCAHakEQawwBCyAEIAdqCyIENgKMLiAJQRxrQWxPBEAgBSAIKAKgjgFrIQUgAAJ/QRAgCCgCgBEiCGsgBEgEQCAAIAMgBSAEdHIiBDsBiC4gACAAKAIUIgNBAWo2AhQgAyAAKAIIaiAEOgAAIAAgACgCFCIEQQFqNgIUIAQgACgCCGogAC0AiS46AAAgBUH//wNxQRAgACgCjC4iBGt2IQMgBCAIakEQawwBCyADIAUgBHRyIQMgBCAIagsiBDYCjC4gACADOwGILgsgAiAGQQFrIgggCEEHdkGAAmogBkGBAkkbLQCgkgEiCUECdCIHaiIFLwECIQYgACADIAUvAQAiCiAEdHIiBTsBiC4gAAJ/QRAgBmsgBEgEQCAAIAAoAhQiBEEBajYCFCAEIAAoAghqIAU6AAAgACAAKAIUIgRBAWo2AhQgBCAAKAIIaiAALQCJLjoAACAAIApBECAAKAKMLiIEa3YiBTsBiC4gBCAGakEQawwBCyAEIAZqCyIDNgKMLiAJQQRJDQEgCCAHKAKgjwFrIQRBECAHKAKAEiIGayADSARAIAAgBSAEIAN0ciIDOwGILiAAIAAoAhQiBUEBajYCFCAFIAAoAghqIAM6AAAgACAAKAIUIgNBAWo2AhQgAyAAKAIIaiAALQCJLjoAACAAIARB//8DcUEQIAAoAowuIgRrdiIFOwGILiAEIAZqQRBrDAELIAAgBSAEIAN0ciIFOwGILiADIAZqCyIDNgKMLgsgC0EDaiILIAAoAvAtSQ0ACwsgAS8BggghAiAAIAUgAS8BgAgiASADdHIiBDsBiC4gAAJ/QRAgAmsgA0gEQCAAIAAoAhQiA0EBajYCFCADIAAoAghqIAQ6AAAgACAAKAIUIgRBAWo2AhQgBCAAKAIIaiAALQCJLjoAACAAIAFBECAAKAKMLiIAa3Y7AYguIAAgAmpBEGsMAQsgAiADags2AowuC7MLAQp/QQdBigEgAS8BAiIHGyEEQQRBAyAHGyEDIABBzBVqIQlBfyACIAJBAEgbQQFqIQtBfyEGA0BBACECAkADQCACIQUgCiALRg0BIAEgCkEBaiIKQQJ0ai8BAiIIIAdGIAQgAkEBaiICS3ENAAsCQCACIANJBEAgCSAHQQJ0aiEDIAAvAYguIQQgACgCjC4hBQNAIAMvAQIhBiAAIAQgAy8BACIMIAV0ciIEOwGILiAAAn9BECAGayAFSARAIAAgACgCFCIFQQFqNgIUIAUgACgCCGogBDoAACAAIAAoAhQiBUEBajYCFCAFIAAoAghqIAAtAIkuOgAAIAAgDEEQIAAoAowuIgVrdiIEOwGILiAFIAZqQRBrDAELIAUgBmoLIgU2AowuIAJBAWsiAg0ACyAHIQYMAQsgAC8BiC4hAyAAKAKMLiEEAn8gBwRAAkAgBiAHRgRAIAIhBQwBCyAJIAdBAnRqIgYvAQIhAiAAIAMgBi8BACIGIAR0ciIDOwGILgJAQRAgAmsgBEgEQCAAIAAoAhQiBEEBajYCFCAEIAAoAghqIAM6AAAgACAAKAIUIgNBAWo2AhQgAyAAKAIIaiAALQCJLjoAACACIAAoAowuIgNqQRBrIQQgBkEQIANrdiEDDAELIAIgBGohBAsgACAENgKMLgsgAyAALwGMFiIGIAR0ciEDAkBBECAALwGOFiICayAESARAIAAgAzsBiC4gACAAKAIUIgRBAWo2AhQgBCAAKAIIaiADOgAAIAAgACgCFCIDQQFqNgIUIAMgACgCCGogAC0AiS46AAAgAiAAKAKMLiIDakEQayECIAZBECADa3YhAwwBCyACIARqIQILIAAgAjYCjC4gBUH9/wNqIQUgAkEPTgRAIAAgAyAFIAJ0ciICOwGILiAAIAAoAhQiBkEBajYCFCAGIAAoAghqIAI6AAAgACAAKAIUIgJBAWo2AhQgAiAAKAIIaiAALQCJLjoAACAAIAVB//8DcUEQIAAoAowuIgJrdjsBiC4gAkEOayECIAcMAgsgACADIAUgAnRyOwGILiACQQJqIQIgBwwBCwJ/IAVBCU0EQCADIAAvAZAWIgYgBHRyIQMCQEEQIAAvAZIWIgJrIARIBEAgACADOwGILiAAIAAoAhQiBEEBajYCFCAEIAAoAghqIAM6AAAgACAAKAIUIgNBAWo2AhQgAyAAKAIIaiAALQCJLjoAACACIAAoAowuIgNqQRBrIQIgBkEQIANrdiEDDAELIAIgBGohAgsgACACNgKMLiAFQf7/A2ohBSACQQ5OBEAgACADIAUgAnRyIgI7AYguIAAgACgCFCIGQQFqNgIUIAYgACgCCGogAjoAACAAIAAoAhQiAkEBajYCFCACIAAoAghqIAAtAIkuOgAAIAAgBUH//wNxQRAgACgCjC4iAmt2OwGILiACQQ1rDAILIAAgAyAFIAJ0cjsBiC4gAkEDagwBCyADIAAvAZQWIgYgBHRyIQMCQEEQIAAvAZYWIgJrIARIBEAgACADOwGILiAAIAAoAhQiBEEBajYCFCAEIAAoAghqIAM6AAAgACAAKAIUIgNBAWo2AhQgAyAAKAIIaiAALQCJLjoAACACIAAoAowuIgNqQRBrIQIgBkEQIANrdiEDDAELIAIgBGohAgsgACACNgKMLiAFQfb/A2ohBSACQQpOBEAgACADIAUgAnRyIgI7AYguIAAgACgCFCIGQQFqNgIUIAYgACgCCGogAjoAACAAIAAoAhQiAkEBajYCFCACIAAoAghqIAAtAIkuOgAAIAAgBUH//wNxQRAgACgCjC4iAmt2OwGILiACQQlrDAELIAAgAyAFIAJ0cjsBiC4gAkEHagshAkEACyEGIAAgAjYCjC4LQQZBByAHIAhGIgIbQYoBIAgbIQRBA0EEIAIbQQMgCBshAyAIIQcMAQsLC/8BAQt/IABBqClqIgYgAEGsF2oiBSACQQJ0aigCACIJaiEKIAEgCUECdGohCwNAAkAgAkEBdCIDIAAoAqApIgRKDQACQCADIARODQAgASAFIANBAXIiBEECdGooAgAiB0ECdGovAQAiCCABIAUgA0ECdGooAgAiDEECdGovAQAiDU8EQCAIIA1HDQEgBiAHai0AACAGIAxqLQAASw0BCyAEIQMLIAsvAQAiByABIAUgA0ECdGooAgAiBEECdGovAQAiCEkNACAHIAhGBEAgCi0AACAEIAZqLQAATQ0BCyAFIAJBAnRqIAQ2AgAgAyECDAELCyAFIAJBAnRqIAk2AgALgwEBAn9BASECAkAgAEUNACAAKAIgRQ0AIAAoAiRFDQAgACgCHCIBRQ0AIAEoAgAgAEcNAAJAIAEoAgQiAEHbAGsiAUEWTUEAQQEgAXRBgaCAAnEbDQACQCAAQcUAaw4FAQICAgEACyAAQSpGIABBmgVGcg0AIABBOUcNAQtBACECCyACC/wJAQt/IAAoAgxBBWsiAiAAKAJ8IgMgAiADSRshCSAAKAIAKAIEIQUgAUEERyEKAkADQEEBIQYgACgCACIDKAIQIgIgACgCjC5BKmpBA3YiB0kNASAJQf//AyAAKAK8ASILIAAoAqwBIgxrIgggAygCBGoiBCACIAdrIgIgAiAESxsiByAHQf//A08bIgJLIAFFIAogB0VxIAIgBEdycnENASAAQQBBACABQQRGIAIgBEZxIgYQLSAAKAIIIAAoAhRqQQRrIAI6AAAgACgCCCAAKAIUakEDayACQQh2OgAAIAAoAgggACgCFGpBAmsgAkF/cyIDOgAAIAAoAgggACgCFGpBAWsgA0EIdjoAACAAKAIAEDggCyAMRwRAIAAoAgAoAgwgACgCiAEgACgCrAFqIAggAiACIAhLGyIDECEgACgCACIEIAQoAgwgA2o2AgwgBCAEKAIQIANrNgIQIAQgBCgCFCADajYCFCAAIAAoAqwBIANqNgKsASACIANrIQILIAIEQCAAKAIAIgMgAygCDCACEDkaIAAoAgAiAyADKAIMIAJqNgIMIAMgAygCECACazYCECADIAMoAhQgAmo2AhQLIAZFDQALIAAoAgAhA0EAIQYLAkAgAygCBCICIAVGBEAgACgCvAEhAgwBCwJAIAUgAmsiBCAAKAJ8IgJPBEAgAEECNgKALiAAKAKIASADKAIAIAJrIAIQISAAIAAoAnwiAjYChC4gACACNgK8AQwBCwJAIAAoAowBIAAoArwBIgNrIARLDQAgACADIAJrIgM2ArwBIAAoAogBIgUgAiAFaiADECEgACgCgC4iAkEBTQRAIAAgAkEBajYCgC4LIAAoArwBIgMgACgChC5PDQAgACADNgKELgsgACgCiAEgA2ogACgCACgCACAEayAEECEgACAAKAK8ASAEaiICNgK8ASAAIAQgACgCfCAAKAKELiIDayIFIAQgBUkbIANqNgKELgsgACACNgKsAQsgAiAAKAKULksEQCAAIAI2ApQuCwJAIAYEfwJAAkAgAQ4FAQAAAAEACyAAKAIAKAIEDQBBASEDIAIgACgCrAFGDQILAkAgACgCjAEgAmsiAyAAKAIAKAIETw0AIAAoAqwBIgUgACgCfCIESA0AIAAgAiAEayICNgK8ASAAIAUgBGs2AqwBIAAoAogBIgUgBCAFaiACECEgACgCgC4iAkEBTQRAIAAgAkEBajYCgC4LIAAoAnwgA2ohAyAAKAK8ASICIAAoAoQuTw0AIAAgAjYChC4LIAMgACgCACIEKAIEIgUgAyAFSRsiAwRAIAQgACgCiAEgAmogAxA5GiAAIAAoArwBIANqIgI2ArwBIAAgAyAAKAJ8IAAoAoQuIgRrIgUgAyAFSRsgBGo2AoQuCyACIAAoApQuSwRAIAAgAjYClC4LIAIgACgCrAEiBmsiBUH//wMgACgCDCAAKAKMLkEqakEDdmsiAyADQf//A08bIgQgACgCfCIDIAMgBEsbSQRAQQAhAyABRSABQQRGIAIgBkdyRXINAiAAKAIAKAIEDQILQQAhAyAAIAAoAogBIAZqIAUgBCAEIAVLGyICAn9BACABQQRHDQAaQQAgACgCACgCBA0AGiAEIAVPCyIBEC0gACAAKAKsASACajYCrAEgACgCABA4IAFFDQFBAgVBAwshAyAAQQg2ApAuCyADC4sBAQN/IAAoAhwiAhAvAkAgAigCFCIBIAAoAhAiAyABIANJGyIBRQ0AIAAoAgwgAigCECABECEgACAAKAIMIAFqNgIMIAIgAigCECABajYCECAAIAAoAhQgAWo2AhQgACAAKAIQIAFrNgIQIAIgAigCFCIAIAFrNgIUIAAgAUcNACACIAIoAgg2AhALC40BAQF/IAAoAgQiAyACIAIgA0sbIgIEQCAAIAMgAms2AgQgACgCHCgCGCEDIAEgACgCACACECECQCADQQJGBEAgACAAKAIwIAEgAhAeNgIwDAELIAAoAhwoAhhBAUcNACAAIAAoAjAgASACEB82AjALIAAgACgCACACajYCACAAIAAoAgggAmo2AggLIAILmQgBB38gAEHYE2ohByAAQeQBaiEGAkADQAJAAkACQCAAKALEAUGFAk0EQCAAEDsgASAAKALEASICQYYCT3JFBEBBAA8LIAJFDQMgAkEDSQ0BCyAAIAAvAbwBEDwiAkUNACAAKAJ8QYYCayAAKAK8ASACa0kNACAAIAAgAhA9IgI2ArABDAELIAAoArABIQILAkACQCACQQNPBEAgACAAKALwLSIDQQFqNgLwLSADIAAoAugtaiAAKAK8ASAAKALAAWsiAzoAACAAIAAoAvAtIgRBAWo2AvAtIAQgACgC6C1qIANBCHY6AAAgACAAKALwLSIEQQFqNgLwLSAEIAAoAugtaiACQQNrIgI6AAAgAkH/AXEtAKCQAUECdCAGakGECGoiAiACLwEAQQFqOwEAIAcgA0EBa0H//wNxIgIgAkEHdkGAAmogAkGAAkkbQaCSAWotAABBAnRqIgIgAi8BAEEBajsBACAAIAAoAsQBIAAoArABIgJrIgU2AsQBIAAoAvQtIQMgACgC8C0hBCAFQQNJIAIgACgC0AFLckUEQCAAIAJBAWs2ArABA0AgACAAKAK8AUEBaiICNgK8ASAAIAJB//8DcRA8GiAAIAAoArABQQFrIgI2ArABIAINAAsgACAAKAK8AUEBaiICNgK8ASADIARHDQUMAwsgAEEANgKwASAAIAAoArwBIAJqIgI2ArwBIAAoApguDQEgACAAKAKIASACaiIFLQAAIgg2ApgBIAAgACgCpAEgBS0AASAIIAAoAqgBdHNxNgKYASADIARHDQQMAgsgACgCiAEgACgCvAFqLQAAIQIgACAAKALwLSIDQQFqNgLwLSADIAAoAugtakEAOgAAIAAgACgC8C0iA0EBajYC8C0gAyAAKALoLWpBADoAACAAIAAoAvAtIgNBAWo2AvAtIAMgACgC6C1qIAI6AAAgBiACQQJ0aiICIAIvAQBBAWo7AQAgACAAKALEAUEBazYCxAEgACAAKAK8AUEBaiICNgK8ASAAKALwLSAAKAL0LUcNAwwBCyADIARHDQILQQAhAyAAIAAoAqwBIgRBAE4EfyAAKAKIASAEagVBAAsgAiAEa0EAEDAgACAAKAK8ATYCrAEgACgCABA4IAAoAgAoAhANAQwCCwsgAEECIAAoArwBIgIgAkECTxs2AoQuIAFBBEYEQCAAIAAoAqwBIgFBAE4EfyAAKAKIASABagVBAAsgAiABa0EBEDAgACAAKAK8ATYCrAEgACgCABA4QQNBAiAAKAIAKAIQGw8LIAAoAvAtBEBBACEDIAAgACgCrAEiAUEATgR/IAAoAogBIAFqBUEACyACIAFrQQAQMCAAIAAoArwBNgKsASAAKAIAEDggACgCACgCEEUNAQtBASEDCyADC8MGAQp/IAAoAnwiB0GGAmshCSAAKALEASECA0AgACgCjAEgAiAAKAK8ASIEamshBSAJIAAoAnxqIARNBEAgACgCiAEiAiACIAdqIAcgBWsQISAAIAAoAsABIAdrNgLAASAAIAAoArwBIAdrIgQ2ArwBIAAgACgCrAEgB2s2AqwBIAQgACgChC5JBEAgACAENgKELgsgACgClAEgACgCnAEiAkEBdGohAyAAKAJ8IQEDQCADQQJrIgMgAy8BACIGIAFrIghBACAGIAhPGzsBACACQQFrIgINAAsgACgCkAEgAUEBdGohAyABIQIDQCADQQJrIgMgAy8BACIGIAFrIghBACAGIAhPGzsBACACQQFrIgINAAsgAEEBNgKcLiAFIAdqIQULAkAgACgCACICKAIERQ0AIAAgAiAAKALEASAAKAKIASAEamogBRA5IAAoAsQBaiICNgLEASAAKAKELiIDIAJqIQECQCAAKAKYLgRAIAFBBEkNASAAKAK8ASADayEBA0AgA0UNAiAAIAFB//8DcRA8GiAAIAAoAoQuQQFrIgM2AoQuIAFBAWohASAAKALEASICIANqQQRPDQALDAELIAFBA0kNACAAIAAoAogBIgUgACgCvAEgA2siAWoiBC0AACIGNgKYASAAIAAoAqQBIgggBC0AASAGIAAoAqgBIgZ0c3EiBDYCmAEgBUECaiEFA0AgA0UNASAAIAEgBWotAAAgBCAGdHMgCHEiBDYCmAEgACgCkAEgACgChAEgAXFBAXRqIAAoApQBIARBAXRqIgovAQA7AQAgCiABOwEAIAAgA0EBayIDNgKELiABQQFqIQEgAiADakECSw0ACwsgAkGFAksNACAAKAIAKAIEDQELCwJAIAAoAowBIgMgACgClC4iAk0NACAAAn8gACgCxAEgACgCvAFqIgEgAksEQEGCAiADIAFrIgIgAkGCAk8bIgJFIAEgA0ZyRQRAIAAoAogBIAFqQQAgAvwLAAsgASACagwBCyABQYICaiIBIAJNDQEgASACayIBIAMgAmsiAyABIANJGyIBBH8gAQRAIAAoAogBIAJqQQAgAfwLAAsgACgClC4FIAILIAFqCzYClC4LC18BAX8gACAAKAKkASAAKAKIASABai0AAiAAKAKYASAAKAKoAXRzcSICNgKYASAAKAKQASAAKAKEASABcUEBdGogACgClAEgAkEBdGoiAC8BACICOwEAIAAgATsBACACC9sCAg9/An4gACgCzAEiAiACQQJ2IAAoAsgBIgMgACgC3AFJGyEHIAAoArwBIgUgACgCfGtBhgJqIgJBACACIAVNGyEJIAAoAuABIgIgACgCxAEiBiACIAZJGyEKIAAoAogBIgsgBWoiAkECaiEMIAJBAWsiDSADai8AACEIIAAoAoQBIQ4gACgCkAEhDyACLwAAIRADQAJAAkAgCCABIAtqIgIgA2pBAWsvAABHDQAgAi8AACAQRw0AIAJBAmohBUEAIQQgAwJ/A0AgBCAMaikAACIRIAQgBWopAAAiElIEQCARIBKFeqdBA3YgBGpBAmoMAgsgBEH4AUkgBEEIaiEEDQALQYICCyICTg0AIAAgATYCwAEgAiAKTgRAIAIhAwwCCyACIA1qLwAAIQggAiEDCyAJIA8gASAOcUEBdGovAQAiAU8NACAHQQFrIgcNAQsLIAMgBiADIAZJGwvVCgEHfyAAQdgTaiEIIABB5AFqIQYCQAJAA0ACQAJ/IAAoAsQBQYUCTQRAIAAQOyABRSAAKALEASICQYYCSXENBSACRQ0CQQAgAkEDSQ0BGgsgACAALwG8ARA8CyEEIAAgACgCsAEiAjYCyAEgACAAKALAATYCtAFBAiEDIABBAjYCsAEgBARAAkAgAiAAKALQAU8NACAAKAJ8QYYCayAAKAK8ASAEa0kNACAAIAAgBBA9IgM2ArABIANBBUsNACAAKALYAUEBRwRAIANBA0cNAUEDIQMgACgCvAEgACgCwAFrQYEgSQ0BC0ECIQMgAEECNgKwAQsgACgCyAEhAgsgAkEDSSACIANJckUEQCAAIAAoAvAtIgNBAWo2AvAtIAAoAsQBIAMgACgC6C1qIAAoArwBIgcgACgCtAFBf3NqIgM6AAAgACAAKALwLSIFQQFqNgLwLSAFIAAoAugtaiADQQh2OgAAIAAgACgC8C0iBUEBajYC8C0gBSAAKALoLWogAkEDayICOgAAIAJB/wFxLQCgkAFBAnQgBmpBhAhqIgIgAi8BAEEBajsBACAIIANBAWtB//8DcSICIAJBB3ZBgAJqIAJBgAJJG0GgkgFqLQAAQQJ0aiICIAIvAQBBAWo7AQAgACAAKALIASIDQQJrIgI2AsgBIAAgACgCxAEgA2tBAWo2AsQBIAdqQQNrIQQgACgC9C0hByAAKALwLQNAIAAgACgCvAFBAWoiAzYCvAEgACADIARNBH8gACADQf//A3EQPBogACgCyAEFIAILQQFrIgI2AsgBIAINAAsgAEECNgKwASAAQQA2ArgBIAAgACgCvAFBAWoiBDYCvAEgB0cNAkEAIQIgACAAKAKsASIDQQBOBH8gACgCiAEgA2oFQQALIAQgA2tBABAwIAAgACgCvAE2AqwBIAAoAgAQOCAAKAIAKAIQDQIMAwsgACgCuAEEQCAAKAKIASAAKAK8AWpBAWstAAAhAiAAIAAoAvAtIgNBAWo2AvAtIAMgACgC6C1qQQA6AAAgACAAKALwLSIDQQFqNgLwLSADIAAoAugtakEAOgAAIAAgACgC8C0iA0EBajYC8C0gAyAAKALoLWogAjoAACAGIAJBAnRqIgIgAi8BAEEBajsBACAAKALwLSAAKAL0LUYEQCAAIAAoAqwBIgJBAE4EfyAAKAKIASACagVBAAsgACgCvAEgAmtBABAwIAAgACgCvAE2AqwBIAAoAgAQOAsgACAAKAK8AUEBajYCvAEgACAAKALEAUEBazYCxAEgACgCACgCEA0CDAQFIABBATYCuAEgACAAKAK8AUEBajYCvAEgACAAKALEAUEBazYCxAEMAgsACwsgACgCuAEEQCAAKAKIASAAKAK8AWpBAWstAAAhAiAAIAAoAvAtIgNBAWo2AvAtIAMgACgC6C1qQQA6AAAgACAAKALwLSIDQQFqNgLwLSADIAAoAugtakEAOgAAIAAgACgC8C0iA0EBajYC8C0gAyAAKALoLWogAjoAACAGIAJBAnRqIgIgAi8BAEEBajsBACAAQQA2ArgBCyAAQQIgACgCvAEiAyADQQJPGzYChC4gAUEERgRAIAAgACgCrAEiAUEATgR/IAAoAogBIAFqBUEACyADIAFrQQEQMCAAIAAoArwBNgKsASAAKAIAEDhBA0ECIAAoAgAoAhAbDwsgACgC8C0EQEEAIQIgACAAKAKsASIBQQBOBH8gACgCiAEgAWoFQQALIAMgAWtBABAwIAAgACgCvAE2AqwBIAAoAgAQOCAAKAIAKAIQRQ0BC0EBIQILIAIPC0EACz8BAX8gACAAKAIUIgJBAWo2AhQgAiAAKAIIaiABQQh2OgAAIAAgACgCFCICQQFqNgIUIAIgACgCCGogAToAAAsHAEGoAxAEC9cGAQd/IwBB4ABrIgokAEF/IQcCQCAARQ0AIAJBEGsiBUEQSw0AQQEhBkEBIAV0QYGCBHFFDQBBACEHQaCWAS0AAEUEQEEBIQgDQCAIQRh0QR91QRtxIAhB/wFxIgVBAXRzIAVzIghB/wFxIgkgBkEBdCAGcyIFQQJ0IAVzIgVBBHQgBXMiBUEYdEEfdUEJcSAFQf8BcSIFcyIGQQF0IAVBB3ZyIAZBAnQgBUEGdnJzIAZBA3QgBUEFdnJzIAZBBHQgBUEEdnJzIAZzQeMAczoAsJYBIAlBAUcNAAtBACEGQbCWAUHjADoAAANAIAZBgAJHBEAgBkECdCILIAYsALCWASIIQQd2QRtxIAhBAXRzIglBGHQgCEH/AXEiBUEQdHIgBUEIdHIgCCAJc0H/AXFyIgU2ArCYASALIAVBGHc2ArCgASALIAVBEHc2ArCoASALIAVBCHc2ArCwASAGQQFqIQYMAQsLQaCWAUEBOgAACyAAIAJBBG0iBUEGajYC8AEgBUEAIAVBAEobIQgDfyAHIAhGBH8gBSAFQQJ0QRxqIgEgASAFSBshC0EBIQEgBSEHA0AgByALRwRAIAdBAnQgAGoiCEEEaygCACEGAkAgByAFbyIJRQRAIAZBCHcQQiABQRh0cyEGIAHAQQd2QRtxIAFBAXRzIQEMAQsgCUEERyACQRxIcg0AIAYQQiEGCyAIIAAgByAFa0ECdGooAgAgBnM2AgAgB0EBaiEHDAELCyAAQgA3A/gBIABCADcDgAIgBEHBAE8EQCAAQfDDy558NgKYAiAAQv6568XpjpWZEDcDkAIgAEKBxpS6lvHq5m83A4gCIABCADcDoAIgACADIAQQQyAAIAoQREEUIQQgCiEDCyAAQegCaiEBQQAhBwNAIAdBwABHBEBBACEGIAQgB0sEQCADIAdqLQAAIQYLIApBIGogB2ogBkE2czoAACABIAdqIAZB3ABzOgAAIAdBAWohBwwBCwsgAEHww8uefDYCmAIgAEL+uevF6Y6VmRA3A5ACIABCgcaUupbx6uZvNwOIAiAAQgA3A6ACIAAgCkEgakHAABBDQQAFIAAgB0ECdCIJaiABIAlqEEU2AgAgB0EBaiEHDAELCyEHCyAKQeAAaiQAIAcLPwAgAEH/AXEtALCWASAAQRB2Qf8BcS0AsJYBQRB0IABBGHYtALCWAUEYdHIgAEEIdkH/AXEtALCWAUEIdHJyC58BAgN/AX4gACAAKQOgAiIGIAKtQgOGfDcDoAIgBqdBA3ZBP3EiAyACakHAAE8EQCAAQagCaiEFQcAAIANrIgQEQCADIAVqIAEgBPwKAAALIABBiAJqIgMgBRBGA38gAiAEQT9qTQR/QQAFIAMgASAEahBGIARBQGshBAwBCwshAwsgAiAEayICBEAgACADakGoAmogASAEaiAC/AoAAAsL0gECA38CfiMAQRBrIgMkACAAKQOgAiEGA0AgBUIIUQRAAkBBgAghAgNAIAAgAkEBEENB6BQhAiAAKQOgAkL4A4NCwANSDQALIAAgA0EIakEIEEMgAEGIAmohBEEAIQIDQCACQRRGDQEgASACaiAEIAJBfHFqKAIAIAJBf3NBA3R2OgAAIAJBAWohAgwACwALBSAFpyADQQhqaiAGQjggBUIDhn2IPAAAIAVCAXwhBQwBCwsgBEEUEEcgAEGoAmpBwAAQRyAAQgA3A6ACIANBEGokAAsoACAAKAAAIgBBGHQgAEGA/gNxQQh0ciAAQQh2QYD+A3EgAEEYdnJyC9khAU5/IAAgASgANCIDQRh0IANBgP4DcUEIdHIgA0EIdkGA/gNxIANBGHZyciIDIAEoACAiAkEYdCACQYD+A3FBCHRyIAJBCHZBgP4DcSACQRh2cnIiCSABKAAIIgJBGHQgAkGA/gNxQQh0ciACQQh2QYD+A3EgAkEYdnJyIhMgASgAACICQRh0IAJBgP4DcUEIdHIgAkEIdkGA/gNxIAJBGHZyciIUc3NzQQF3IgIgASgALCIEQRh0IARBgP4DcUEIdHIgBEEIdkGA/gNxIARBGHZyciIPIAEoABQiBEEYdCAEQYD+A3FBCHRyIARBCHZBgP4DcSAEQRh2cnIiCiABKAAMIgRBGHQgBEGA/gNxQQh0ciAEQQh2QYD+A3EgBEEYdnJyIgxzc3NBAXciBCABKAA4IgVBGHQgBUGA/gNxQQh0ciAFQQh2QYD+A3EgBUEYdnJyIgUgASgAJCIGQRh0IAZBgP4DcUEIdHIgBkEIdkGA/gNxIAZBGHZyciINIAwgASgABCIGQRh0IAZBgP4DcUEIdHIgBkEIdkGA/gNxIAZBGHZyciIYc3NzQQF3IgZzIAkgASgAGCIHQRh0IAdBgP4DcUEIdHIgB0EIdkGA/gNxIAdBGHZyciIVcyAFcyAEc0EBdyIHIA0gD3MgBnNzQQF3Ig5zIAEoACgiCEEYdCAIQYD+A3FBCHRyIAhBCHZBgP4DcSAIQRh2cnIiCyAJcyACcyABKAA8IghBGHQgCEGA/gNxQQh0ciAIQQh2QYD+A3EgCEEYdnJyIgggASgAECIQQRh0IBBBgP4DcUEIdHIgEEEIdkGA/gNxIBBBGHZyciIWIBNzIAtzc0EBdyIQIAEoABwiEUEYdCARQYD+A3FBCHRyIBFBCHZBgP4DcSARQRh2cnIiRiAKcyADc3NBAXciEXNBAXciGSADIA9zIARzc0EBdyIaIAIgBXMgB3NzQQF3IhtzQQF3IhwgASgAMCIBQRh0IAFBgP4DcUEIdHIgAUEIdkGA/gNxIAFBGHZyciJBIBUgFnNzIAZzQQF3IgEgDSBGcyAIc3NBAXciHSAGIAhzcyAFIEFzIAFzIA5zQQF3Ih5zQQF3Ih9zIAEgB3MgHnMgHHNBAXciICAOIB1zIB9zc0EBdyIhcyALIEFzIBBzIB1zQQF3IiIgAyAIcyARc3NBAXciIyACIBBzIBlzc0EBdyIkIAQgEXMgGnNzQQF3IiUgByAZcyAbc3NBAXciJiAOIBpzIBxzc0EBdyInIBsgHnMgIHNzQQF3IihzQQF3IikgASAQcyAicyAfc0EBdyIqIBEgHXMgI3NzQQF3IisgHyAjc3MgHiAicyAqcyAhc0EBdyIsc0EBdyItcyAgICpzICxzIClzQQF3Ii4gISArcyAtc3NBAXciL3MgGSAicyAkcyArc0EBdyIwIBogI3MgJXNzQQF3IjEgGyAkcyAmc3NBAXciMiAcICVzICdzc0EBdyIzICAgJnMgKHNzQQF3IjQgISAncyApc3NBAXciNSAoICxzIC5zc0EBdyI2c0EBdyI3ICQgKnMgMHMgLXNBAXciOCAlICtzIDFzc0EBdyI5IC0gMXNzICwgMHMgOHMgL3NBAXciOnNBAXciO3MgLiA4cyA6cyA3c0EBdyJCIC8gOXMgO3NzQQF3IkdzICYgMHMgMnMgOXNBAXciPCAnIDFzIDNzc0EBdyI9ICggMnMgNHNzQQF3Ij4gKSAzcyA1c3NBAXciPyAuIDRzIDZzc0EBdyJIIC8gNXMgN3NzQQF3IkkgNiA6cyBCc3NBAXciTXNBAXciTiAyIDhzIDxzIDtzQQF3IkAgOiA8c3MgR3NBAXciSiAzIDlzID1zIEBzQQF3IkMgPiA1IC4gLSAwICUgGyAOIAEgCCALIAogACgCECJPIBQgACgCACJEQQV3amogACgCBCJLIAAoAgwiRSAAKAIIIhRzcSBFc2pBmfOJ1AVqIhdBHnciEmogDCBLQR53IgpqIBggRWogCiAUcyBEcSAUc2ogF0EFd2pBmfOJ1AVqIhggEiBEQR53IgxzcSAMc2ogEyAUaiAXIAogDHNxIApzaiAYQQV3akGZ84nUBWoiF0EFd2pBmfOJ1AVqIkwgF0EedyIKIBhBHnciE3NxIBNzaiAMIBZqIBcgEiATc3EgEnNqIExBBXdqQZnzidQFaiIMQQV3akGZ84nUBWoiFkEedyISaiAJIExBHnciC2ogEyAVaiAMIAogC3NxIApzaiAWQQV3akGZ84nUBWoiEyASIAxBHnciCXNxIAlzaiAKIEZqIBYgCSALc3EgC3NqIBNBBXdqQZnzidQFaiIMQQV3akGZ84nUBWoiFSAMQR53IgsgE0EedyIKc3EgCnNqIAkgDWogDCAKIBJzcSASc2ogFUEFd2pBmfOJ1AVqIg1BBXdqQZnzidQFaiISQR53IglqIAMgFUEedyIIaiAKIA9qIA0gCCALc3EgC3NqIBJBBXdqQZnzidQFaiIPIAkgDUEedyIDc3EgA3NqIAsgQWogEiADIAhzcSAIc2ogD0EFd2pBmfOJ1AVqIg1BBXdqQZnzidQFaiILIA1BHnciCCAPQR53Ig9zcSAPc2ogAyAFaiANIAkgD3NxIAlzaiALQQV3akGZ84nUBWoiCUEFd2pBmfOJ1AVqIg1BHnciA2ogBiAIaiANIAlBHnciASALQR53IgVzcSAFc2ogAiAPaiAJIAUgCHNxIAhzaiANQQV3akGZ84nUBWoiAkEFd2pBmfOJ1AVqIgZBHnciCCACQR53IglzIAUgEGogAiABIANzcSABc2ogBkEFd2pBmfOJ1AVqIgJzaiABIARqIAYgAyAJc3EgA3NqIAJBBXdqQZnzidQFaiIBQQV3akGh1+f2BmoiA0EedyIEaiAHIAhqIAFBHnciBSACQR53IgJzIANzaiAJIBFqIAIgCHMgAXNqIANBBXdqQaHX5/YGaiIBQQV3akGh1+f2BmoiA0EedyIGIAFBHnciB3MgAiAdaiAEIAVzIAFzaiADQQV3akGh1+f2BmoiAXNqIAUgGWogBCAHcyADc2ogAUEFd2pBodfn9gZqIgNBBXdqQaHX5/YGaiICQR53IgRqIAYgGmogA0EedyIFIAFBHnciAXMgAnNqIAcgImogASAGcyADc2ogAkEFd2pBodfn9gZqIgNBBXdqQaHX5/YGaiICQR53IgYgA0EedyIHcyABIB5qIAQgBXMgA3NqIAJBBXdqQaHX5/YGaiIBc2ogBSAjaiAEIAdzIAJzaiABQQV3akGh1+f2BmoiA0EFd2pBodfn9gZqIgJBHnciBGogBiAkaiADQR53IgUgAUEedyIBcyACc2ogByAfaiABIAZzIANzaiACQQV3akGh1+f2BmoiA0EFd2pBodfn9gZqIgJBHnciBiADQR53IgdzIAEgHGogBCAFcyADc2ogAkEFd2pBodfn9gZqIgFzaiAFICpqIAQgB3MgAnNqIAFBBXdqQaHX5/YGaiIDQQV3akGh1+f2BmoiAkEedyIEaiAmIAFBHnciAWogByAgaiABIAZzIANzaiACQQV3akGh1+f2BmoiBSAEIANBHnciB3NzaiAGICtqIAEgB3MgAnNqIAVBBXdqQaHX5/YGaiICQQV3akGh1+f2BmoiASACQR53IgNyIAVBHnciDnEgASADcXJqIAcgIWogBCAOcyACc2ogAUEFd2pBodfn9gZqIgJBBXdqQaSGkYcHayIEQR53IgVqIDEgAUEedyIBaiACQR53IgYgDiAnaiABIAJyIANxIAEgAnFyaiAEQQV3akGkhpGHB2siAiAFcnEgAiAFcXJqIAMgLGogBCAGciABcSAEIAZxcmogAkEFd2pBpIaRhwdrIgFBBXdqQaSGkYcHayIDIAFBHnciBHIgAkEedyICcSADIARxcmogBiAoaiABIAJyIAVxIAEgAnFyaiADQQV3akGkhpGHB2siAUEFd2pBpIaRhwdrIgVBHnciBmogOCADQR53IgNqIAFBHnciByACIDJqIAEgA3IgBHEgASADcXJqIAVBBXdqQaSGkYcHayIBIAZycSABIAZxcmogBCApaiAFIAdyIANxIAUgB3FyaiABQQV3akGkhpGHB2siA0EFd2pBpIaRhwdrIgIgA0EedyIEciABQR53IgFxIAIgBHFyaiAHIDNqIAEgA3IgBnEgASADcXJqIAJBBXdqQaSGkYcHayIDQQV3akGkhpGHB2siBUEedyIGaiAvIAJBHnciAmogA0EedyIHIAEgOWogAiADciAEcSACIANxcmogBUEFd2pBpIaRhwdrIgEgBnJxIAEgBnFyaiAEIDRqIAUgB3IgAnEgBSAHcXJqIAFBBXdqQaSGkYcHayIDQQV3akGkhpGHB2siAiADQR53IgRyIAFBHnciAXEgAiAEcXJqIAcgPGogASADciAGcSABIANxcmogAkEFd2pBpIaRhwdrIgNBBXdqQaSGkYcHayIFQR53IgZqIAQgPWogAkEedyICIAUgA0EedyIHcnEgBSAHcXJqIAEgOmogAiADciAEcSACIANxcmogBUEFd2pBpIaRhwdrIgFBBXdqQaSGkYcHayIDQR53IgUgAUEedyIEcyACIDZqIAEgBnIgB3EgASAGcXJqIANBBXdqQaSGkYcHayIBc2ogByA7aiADIARyIAZxIAMgBHFyaiABQQV3akGkhpGHB2siA0EFd2pBqvz0rANrIgJBHnciBmogBSBAaiADQR53IgcgAUEedyIBcyACc2ogBCA3aiABIAVzIANzaiACQQV3akGq/PSsA2siA0EFd2pBqvz0rANrIgJBHnciBCADQR53IgVzIAEgP2ogBiAHcyADc2ogAkEFd2pBqvz0rANrIgFzaiAHIEJqIAUgBnMgAnNqIAFBBXdqQar89KwDayIDQQV3akGq/PSsA2siAkEedyIGaiAEIEdqIANBHnciByABQR53IgFzIAJzaiAFIEhqIAEgBHMgA3NqIAJBBXdqQar89KwDayIDQQV3akGq/PSsA2siAkEedyIEIANBHnciBXMgASA0IDxzID5zIENzQQF3Ig5qIAYgB3MgA3NqIAJBBXdqQar89KwDayIBc2ogByBJaiAFIAZzIAJzaiABQQV3akGq/PSsA2siA0EFd2pBqvz0rANrIgJBHnciBmogBCBNaiADQR53IgcgAUEedyIBcyACc2ogBSA1ID1zID9zIA5zQQF3IghqIAEgBHMgA3NqIAJBBXdqQar89KwDayIDQQV3akGq/PSsA2siAkEedyIEIANBHnciBXMgOyA9cyBDcyBKc0EBdyIQIAFqIAYgB3MgA3NqIAJBBXdqQar89KwDayIBc2ogByA2ID5zIEhzIAhzQQF3IhFqIAUgBnMgAnNqIAFBBXdqQar89KwDayIDQQV3akGq/PSsA2siAkEedyIGIE9qNgIQIAAgRSAFID4gQHMgDnMgEHNBAXciB2ogAUEedyIBIARzIANzaiACQQV3akGq/PSsA2siBUEedyIOajYCDCAAIBQgNyA/cyBJcyARc0EBdyAEaiADQR53IgMgAXMgAnNqIAVBBXdqQar89KwDayICQR53ajYCCCAAIEsgQCBCcyBKcyBOc0EBdyABaiADIAZzIAVzaiACQQV3akGq/PSsA2siAWo2AgQgACBEID8gQ3MgCHMgB3NBAXdqIANqIAYgDnMgAnNqIAFBBXdqQar89KwDazYCAAshAANAIAEEQCAAQQA6AAAgAEEBaiEAIAFBAWshAQwBCwsLoiEBE38jAEEQayILJAACQCAARQ0AIAMEQCAAIAEgAhBDCyAAQeABaiEQIABBwAFqIREgAEGgAWohEiAAQYQCaiETIABBgAJqIRQgAEH8AWohFSAAQfgBaiEWIAIhDgNAIAIgDU0EQCADDQIgACABIAIQQwUgACAAKQP4AUIBfDcD+AEgFhBFIBUQRSEHIBQQRSEFIAAoAgBzIgRBDnZB/AdxKAKwoAEgACgCDCATEEVzIgZBFnZB/AdxKAKwmAFzIAcgACgCBHMiB0EGdkH8B3EoArCoAXMgBSAAKAIIcyIFQf8BcUECdCgCsLABcyAAKAIccyIJQQ52QfwHcSgCsKABIAAoAhggB0H/AXFBAnQoArCwASAEQQZ2QfwHcSgCsKgBIAZBDnZB/AdxKAKwoAEgBUEWdkH8B3EoArCYAXNzc3MiCEEWdkH8B3EoArCYAXMgACgCECAGQf8BcUECdCgCsLABIAVBBnZB/AdxKAKwqAEgB0EOdkH8B3EoArCgASAEQRZ2QfwHcSgCsJgBc3NzcyIKQQZ2QfwHcSgCsKgBcyAAKAIUIARB/wFxQQJ0KAKwsAEgBkEGdkH8B3EoArCoASAFQQ52QfwHcSgCsKABIAdBFnZB/AdxKAKwmAFzc3NzIgRB/wFxQQJ0KAKwsAFzIAAoAihzIgZBDnZB/AdxKAKwoAEgACgCJCAKQf8BcUECdCgCsLABIAlBBnZB/AdxKAKwqAEgCEEOdkH8B3EoArCgASAEQRZ2QfwHcSgCsJgBc3NzcyIHQRZ2QfwHcSgCsJgBcyAAKAIsIAhB/wFxQQJ0KAKwsAEgBEEGdkH8B3EoArCoASAKQQ52QfwHcSgCsKABIAlBFnZB/AdxKAKwmAFzc3NzIgVBBnZB/AdxKAKwqAFzIAAoAiAgCUH/AXFBAnQoArCwASAIQQZ2QfwHcSgCsKgBIARBDnZB/AdxKAKwoAEgCkEWdkH8B3EoArCYAXNzc3MiBEH/AXFBAnQoArCwAXMgACgCNHMiCUEOdkH8B3EoArCgASAAKAIwIAVB/wFxQQJ0KAKwsAEgBkEGdkH8B3EoArCoASAHQQ52QfwHcSgCsKABIARBFnZB/AdxKAKwmAFzc3NzIghBFnZB/AdxKAKwmAFzIAAoAjggB0H/AXFBAnQoArCwASAEQQZ2QfwHcSgCsKgBIAVBDnZB/AdxKAKwoAEgBkEWdkH8B3EoArCYAXNzc3MiCkEGdkH8B3EoArCoAXMgACgCPCAGQf8BcUECdCgCsLABIAdBBnZB/AdxKAKwqAEgBEEOdkH8B3EoArCgASAFQRZ2QfwHcSgCsJgBc3NzcyIEQf8BcUECdCgCsLABcyAAKAJAcyIGQQ52QfwHcSgCsKABIAAoAkwgCkH/AXFBAnQoArCwASAJQQZ2QfwHcSgCsKgBIAhBDnZB/AdxKAKwoAEgBEEWdkH8B3EoArCYAXNzc3MiB0EWdkH8B3EoArCYAXMgACgCRCAIQf8BcUECdCgCsLABIARBBnZB/AdxKAKwqAEgCkEOdkH8B3EoArCgASAJQRZ2QfwHcSgCsJgBc3NzcyIFQQZ2QfwHcSgCsKgBcyAAKAJIIAlB/wFxQQJ0KAKwsAEgCEEGdkH8B3EoArCoASAEQQ52QfwHcSgCsKABIApBFnZB/AdxKAKwmAFzc3NzIgRB/wFxQQJ0KAKwsAFzIAAoAlxzIglBDnZB/AdxKAKwoAEgACgCWCAFQf8BcUECdCgCsLABIAZBBnZB/AdxKAKwqAEgB0EOdkH8B3EoArCgASAEQRZ2QfwHcSgCsJgBc3NzcyIIQRZ2QfwHcSgCsJgBcyAAKAJQIAdB/wFxQQJ0KAKwsAEgBEEGdkH8B3EoArCoASAFQQ52QfwHcSgCsKABIAZBFnZB/AdxKAKwmAFzc3NzIgpBBnZB/AdxKAKwqAFzIAAoAlQgBkH/AXFBAnQoArCwASAHQQZ2QfwHcSgCsKgBIARBDnZB/AdxKAKwoAEgBUEWdkH8B3EoArCYAXNzc3MiBEH/AXFBAnQoArCwAXMgACgCaHMiBkEOdkH8B3EoArCgASAAKAJkIApB/wFxQQJ0KAKwsAEgCUEGdkH8B3EoArCoASAIQQ52QfwHcSgCsKABIARBFnZB/AdxKAKwmAFzc3NzIgdBFnZB/AdxKAKwmAFzIAAoAmwgCEH/AXFBAnQoArCwASAEQQZ2QfwHcSgCsKgBIApBDnZB/AdxKAKwoAEgCUEWdkH8B3EoArCYAXNzc3MiBUEGdkH8B3EoArCoAXMgACgCYCAJQf8BcUECdCgCsLABIAhBBnZB/AdxKAKwqAEgBEEOdkH8B3EoArCgASAKQRZ2QfwHcSgCsJgBc3NzcyIEQf8BcUECdCgCsLABcyAAKAJ0cyIJQQ52QfwHcSgCsKABIAAoAnAgBUH/AXFBAnQoArCwASAGQQZ2QfwHcSgCsKgBIAdBDnZB/AdxKAKwoAEgBEEWdkH8B3EoArCYAXNzc3MiCEEWdkH8B3EoArCYAXMgACgCeCAHQf8BcUECdCgCsLABIARBBnZB/AdxKAKwqAEgBUEOdkH8B3EoArCgASAGQRZ2QfwHcSgCsJgBc3NzcyIKQQZ2QfwHcSgCsKgBcyAAKAJ8IAZB/wFxQQJ0KAKwsAEgB0EGdkH8B3EoArCoASAEQQ52QfwHcSgCsKABIAVBFnZB/AdxKAKwmAFzc3NzIgRB/wFxQQJ0KAKwsAFzIAAoAoABcyIFQQ52QfwHcSgCsKABIAAoAowBIApB/wFxQQJ0KAKwsAEgCUEGdkH8B3EoArCoASAIQQ52QfwHcSgCsKABIARBFnZB/AdxKAKwmAFzc3NzIgxBFnZB/AdxKAKwmAFzIAAoAoQBIAhB/wFxQQJ0KAKwsAEgBEEGdkH8B3EoArCoASAKQQ52QfwHcSgCsKABIAlBFnZB/AdxKAKwmAFzc3NzIg9BBnZB/AdxKAKwqAFzIAAoAogBIAlB/wFxQQJ0KAKwsAEgCEEGdkH8B3EoArCoASAEQQ52QfwHcSgCsKABIApBFnZB/AdxKAKwmAFzc3NzIglB/wFxQQJ0KAKwsAFzIAAoApwBcyEEIAAoApgBIA9B/wFxQQJ0KAKwsAEgBUEGdkH8B3EoArCoASAMQQ52QfwHcSgCsKABIAlBFnZB/AdxKAKwmAFzc3NzIQYgACgClAEgBUH/AXFBAnQoArCwASAMQQZ2QfwHcSgCsKgBIAlBDnZB/AdxKAKwoAEgD0EWdkH8B3EoArCYAXNzc3MhByAAKAKQASAMQf8BcUECdCgCsLABIAlBBnZB/AdxKAKwqAEgD0EOdkH8B3EoArCgASAFQRZ2QfwHcSgCsJgBc3NzcyEFIAsCfyASIAAoAvABIgxBC0gNABogACgCvAEgACgCqAEgB0H/AXFBAnQoArCwASAFQQZ2QfwHcSgCsKgBIARBDnZB/AdxKAKwoAEgBkEWdkH8B3EoArCYAXNzc3MiCUH/AXFBAnQoArCwASAAKAKkASAFQf8BcUECdCgCsLABIARBBnZB/AdxKAKwqAEgBkEOdkH8B3EoArCgASAHQRZ2QfwHcSgCsJgBc3NzcyIIQQZ2QfwHcSgCsKgBIAAoAqABIARB/wFxQQJ0KAKwsAEgBkEGdkH8B3EoArCoASAHQQ52QfwHcSgCsKABIAVBFnZB/AdxKAKwmAFzc3NzIgpBDnZB/AdxKAKwoAEgACgCrAEgBkH/AXFBAnQoArCwASAHQQZ2QfwHcSgCsKgBIAVBDnZB/AdxKAKwoAEgBEEWdkH8B3EoArCYAXNzc3MiBUEWdkH8B3EoArCYAXNzc3MhBCAAKAK4ASAIQf8BcUECdCgCsLABIApBBnZB/AdxKAKwqAEgBUEOdkH8B3EoArCgASAJQRZ2QfwHcSgCsJgBc3NzcyEGIAAoArQBIApB/wFxQQJ0KAKwsAEgBUEGdkH8B3EoArCoASAJQQ52QfwHcSgCsKABIAhBFnZB/AdxKAKwmAFzc3NzIQcgACgCsAEgBUH/AXFBAnQoArCwASAJQQZ2QfwHcSgCsKgBIAhBDnZB/AdxKAKwoAEgCkEWdkH8B3EoArCYAXNzc3MhBSARIAxBDUkNABogACgC3AEgACgCyAEgB0H/AXFBAnQoArCwASAFQQZ2QfwHcSgCsKgBIARBDnZB/AdxKAKwoAEgBkEWdkH8B3EoArCYAXNzc3MiCUH/AXFBAnQoArCwASAAKALEASAFQf8BcUECdCgCsLABIARBBnZB/AdxKAKwqAEgBkEOdkH8B3EoArCgASAHQRZ2QfwHcSgCsJgBc3NzcyIIQQZ2QfwHcSgCsKgBIAAoAsABIARB/wFxQQJ0KAKwsAEgBkEGdkH8B3EoArCoASAHQQ52QfwHcSgCsKABIAVBFnZB/AdxKAKwmAFzc3NzIgpBDnZB/AdxKAKwoAEgACgCzAEgBkH/AXFBAnQoArCwASAHQQZ2QfwHcSgCsKgBIAVBDnZB/AdxKAKwoAEgBEEWdkH8B3EoArCYAXNzc3MiBUEWdkH8B3EoArCYAXNzc3MhBCAAKALYASAIQf8BcUECdCgCsLABIApBBnZB/AdxKAKwqAEgBUEOdkH8B3EoArCgASAJQRZ2QfwHcSgCsJgBc3NzcyEGIAAoAtQBIApB/wFxQQJ0KAKwsAEgBUEGdkH8B3EoArCoASAJQQ52QfwHcSgCsKABIAhBFnZB/AdxKAKwmAFzc3NzIQcgACgC0AEgBUH/AXFBAnQoArCwASAJQQZ2QfwHcSgCsKgBIAhBDnZB/AdxKAKwoAEgCkEWdkH8B3EoArCYAXNzc3MhBSAQCyIJKAIAIARB/wFxQQJ0LQCwoAEgB0EOdkH8B3EtALKwAUEQdCAFQRZ2QfwHcS0As6gBQRh0ciAGQQZ2QfwHcS0AsZgBQQh0cnJzIghBGHQgCEGA/gNxQQh0ciAIQQh2QYD+A3EgCEEYdnJyNgIAIAsgCSgCBCAFQf8BcUECdC0AsKABIAZBDnZB/AdxLQCysAFBEHQgB0EWdkH8B3EtALOoAUEYdHIgBEEGdkH8B3EtALGYAUEIdHJycyIIQRh0IAhBgP4DcUEIdHIgCEEIdkGA/gNxIAhBGHZycjYCBCALIAkoAgggB0H/AXFBAnQtALCgASAEQQ52QfwHcS0AsrABQRB0IAZBFnZB/AdxLQCzqAFBGHRyIAVBBnZB/AdxLQCxmAFBCHRycnMiCEEYdCAIQYD+A3FBCHRyIAhBCHZBgP4DcSAIQRh2cnI2AgggCyAJKAIMIAZB/wFxQQJ0LQCwoAEgBUEOdkH8B3EtALKwAUEQdCAEQRZ2QfwHcS0As6gBQRh0ciAHQQZ2QfwHcS0AsZgBQQh0cnJzIgRBGHQgBEGA/gNxQQh0ciAEQQh2QYD+A3EgBEEYdnJyNgIMIAEgDWohBkEAIQQCQCACIA1rQRBPBEAgCygCACEEIAsoAgQhByALKAIIIQUgBiALKAIMIAYoAAxzNgAMIAYgBSAGKAAIczYACCAGIAcgBigABHM2AAQgBiAEIAYoAABzNgAADAELA0AgBCAORg0BIAQgBmoiByAHLQAAIAQgC2otAABzOgAAIARBAWohBAwACwALIA5BEGshDiANQRBqIQ0MAQsLCyALQRBqJAALfgEBfyMAQSBrIgIkACAABEAgAQRAIAAgAhBEIABB8MPLnnw2ApgCIABC/rnrxemOlZkQNwOQAiAAQoHGlLqW8ermbzcDiAIgAEIANwOgAiAAIABB6AJqQcAAEEMgACACQRQQQyAAIAEQRAsgAEGoAxBHIAAQAgsgAkEgaiQACwgAIAAEQAALCwMAAAuMDQEFfyAARQRAQX4PC0F/IAEgAUEASBshAyMAQSBrIgYkAEF+IQQCQCAAIgFFDQAgAEEANgIYIAAoAiAiAEUNACABKAIkRQ0AQQYgAyADQX9GGyEDAn8gAkEASAR/QQAgAmsFIAJBEEkEQEEBIQVBAAwCC0ECIQUgAkEQawshAkEBCyACQQhGIgdxIAJBCEkgA0EJS3JyDQBBfCEEIAEoAihBAUGgLiAAEQMAIgBFDQAgAEEIakEAQZgu/AsAIAEgADYCHCAAQQkgAiAHGyICNgKAASAAIAU2AhggAEEqNgIEIAAgATYCACAAQQEgAnQiAjYCfCAAQv//gYDQADcCpAEgAEKAgIKA8AE3ApwBIAAgAkEBazYChAEgACABKAIoIAJBCHJBAiABKAIgEQMANgKIASAAIAEoAiggACgCfEECIAEoAiARAwA2ApABIAEoAiggACgCnAFBAiABKAIgEQMAIQIgAEEANgKULiAAIAI2ApQBIABBgIABNgLsLSAAIAEoAihBgIABQQQgASgCIBEDACICNgIIIAAgACgC7C1BAnQ2AgwCQAJAIAAoAogBIgVFDQAgACgCkAFFDQAgACgClAFFDQAgAg0BCyAAQZoFNgIEIAFBggg2AhggARAaGgwBCwJAIAAoAnxBAXQiAkEQaiIEBEAgBARAIAVBACAE/AsACyAAKAJ8QQF0IgJFDQELIAJFDQAgACgCkAFBACAC/AsACyAAQQA2AtgBIAAgAzYC1AEgAEEIOgAkIAAgACgC7C0iAiAAKAIIajYC6C0gACACQQNsQQNrNgL0LUF+IQQgARA2DQAgAUECNgIsIAFBADYCCCABQgA3AhQgASgCHCIDQQA2AhQgAyADKAIINgIQIAMoAhgiAkEASARAIANBACACayICNgIYCyADQTlBKiACQQJGIgAbNgIEIAECfyAABEBBAEEAQQAQHgwBC0EAQQBBABAfCzYCMCADQX42AihBACECQZiOAS0AAEUEQEEAIQQDQCAEQRxHBEAgBEECdCIAIAI2AqCOAUEBIAAoAoARdCIAQQAgAEEAShsgAmohAANAIAAgAkcEQCACQaCQAWogBDoAACACQQFqIQIMAQsLIARBAWohBCAAIQIMAQsLQZ+SAUEcOgAAQQIhBEEAIQVBACECA0BBECEAIAVBEEYEQAN/IABBHkYEf0EABSAAQQJ0IgUgBEEHdDYCoI8BQQAhAkEBIAUoAoASQQdrdCIFQQAgBUEAShshBQNAIAIgBUcEQCAEQaCUAWogADoAACACQQFqIQIgBEEBaiEEDAELCyAAQQFqIQAMAQsLIQIDQCACQRBHBEAgBiACQQF0akEAOwEAIAJBAWohAgwBCwtBACECIAYvARAhAANAIAJBkAFGBEBBkAEhAiAGLwESIQQDQCACQYACRgRAIAYgBEHwAGo7ARJBgAIhAiAGLwEOIQQDQCACQZgCRgRAIAYgBEEYajsBDkGYAiECA0AgAkGgAkcEQCACQQJ0QQg7AaKEASACQQFqIQIMAQsLIAYgAEGYAWo7ARBBoIQBQZ8CIAYQKkEAIQIDQCACQR5HBEAgAkECdCIAQQU7AaKNASAAIAJBBRArOwGgjQEgAkEBaiECDAELC0GYjgFBAToAAAUgAkECdEEHOwGihAEgAkEBaiECDAELCwUgAkECdEEJOwGihAEgAkEBaiECDAELCwUgAkECdEEIOwGihAEgAkEBaiECDAELCwUgBUECdCIAIAI2AqCPAUEBIAAoAoASdCIAQQAgAEEAShsgAmohAANAIAAgAkcEQCACQaCSAWogBToAACACQQFqIQIMAQsLIAVBAWohBSAAIQIMAQsLCyADQgA3AowuQQAhBCADQQA7AYguIANB6BA2AogXIANB1BA2AvwWIANBwBA2AvAWIAMgA0HMFWo2AoAXIAMgA0HYE2o2AvQWIAMgA0HkAWo2AugWIAMQLCABKAIcIgAgACgCfEEBdDYCjAEgACgCnAFBAXRBAmsiASAAKAKUASICakEAOwEAIAEEQCACQQAgAfwLAAsgAEEANgKcLiAAQQA2AoQuIABCgICAgCA3AsQBIABCADcCuAEgAEKAgICAIDcCrAEgAEEANgKYASAAIAAoAtQBQQxsIgFB9BNqLwEANgLgASAAIAFB8BNqLwEANgLcASAAIAFB8hNqLwEANgLQASAAIAFB9hNqLwEANgLMAQsgBkEgaiQAIAQLC+YLBwBBgAgLtQSAAGluc3VmZmljaWVudCBtZW1vcnkAMS4zLjEuMS1tb3RsZXkAaW52YWxpZCBsaXRlcmFsL2xlbmd0aHMgc2V0AGludmFsaWQgY29kZSBsZW5ndGhzIHNldAB1bmtub3duIGhlYWRlciBmbGFncyBzZXQAaW52YWxpZCBkaXN0YW5jZXMgc2V0AGludmFsaWQgYml0IGxlbmd0aCByZXBlYXQAdG9vIG1hbnkgbGVuZ3RoIG9yIGRpc3RhbmNlIHN5bWJvbHMAaW52YWxpZCBzdG9yZWQgYmxvY2sgbGVuZ3RocwBidWZmZXIgZXJyb3IAc3RyZWFtIGVycm9yAGludmFsaWQgY29kZSAtLSBtaXNzaW5nIGVuZC1vZi1ibG9jawBpbmNvcnJlY3QgaGVhZGVyIGNoZWNrAGluY29ycmVjdCBsZW5ndGggY2hlY2sAaW5jb3JyZWN0IGRhdGEgY2hlY2sAaW52YWxpZCBkaXN0YW5jZSB0b28gZmFyIGJhY2sAaGVhZGVyIGNyYyBtaXNtYXRjaABpbnZhbGlkIHdpbmRvdyBzaXplAGludmFsaWQgYmxvY2sgdHlwZQBpbnZhbGlkIGxpdGVyYWwvbGVuZ3RoIGNvZGUAaW52YWxpZCBkaXN0YW5jZSBjb2RlAHVua25vd24gY29tcHJlc3Npb24gbWV0aG9kAAAAAAAQABEAEgAAAAgABwAJAAYACgAFAAsABAAMAAMADQACAA4AAQAPAEHADAu5BAMABAAFAAYABwAIAAkACgALAA0ADwARABMAFwAbAB8AIwArADMAOwBDAFMAYwBzAIMAowDDAOMAAgEAAAAAAAAQABAAEAAQABAAEAAQABAAEQARABEAEQASABIAEgASABMAEwATABMAFAAUABQAFAAVABUAFQAVABAASQDIAAAAAQACAAMABAAFAAcACQANABEAGQAhADEAQQBhAIEAwQABAYEBAQIBAwEEAQYBCAEMARABGAEgATABQAFgAAAAABAAEAAQABAAEQARABIAEgATABMAFAAUABUAFQAWABYAFwAXABgAGAAZABkAGgAaABsAGwAcABwAHQAdAEAAQAADAAQABQAGAAcACAAJAAoACwANAA8AEQATABcAGwAfACMAKwAzADsAQwBTAGMAcwCDAKMAwwDjAAMAAAAAAAAAgACAAIAAgACAAIAAgACAAIEAgQCBAIEAggCCAIIAggCDAIMAgwCDAIQAhACEAIQAhQCFAIUAhQCQAEkAyAAAAAEAAgADAAQABQAHAAkADQARABkAIQAxAEEAYQCBAMEAAQGBAQECAQMBBAEGAQgBDAEQARgBIAEwAUABYAGAAcCAAIAAgACAAIEAgQCCAIIAgwCDAIQAhACFAIUAhgCGAIcAhwCIAIgAiQCJAIoAigCLAIsAjACMAI0AjQCOAI4AIEIAAIAIAAABAQAAHgEAAA8AAACgRgAAAAkAAAAAAAAeAAAADwAAAAAAAACACQAAAAAAABMAAAAHAEGgEQtNAQAAAAEAAAABAAAAAQAAAAIAAAACAAAAAgAAAAIAAAADAAAAAwAAAAMAAAADAAAABAAAAAQAAAAEAAAABAAAAAUAAAAFAAAABQAAAAUAQZASC2UBAAAAAQAAAAIAAAACAAAAAwAAAAMAAAAEAAAABAAAAAUAAAAFAAAABgAAAAYAAAAHAAAABwAAAAgAAAAIAAAACQAAAAkAAAAKAAAACgAAAAsAAAALAAAADAAAAAwAAAANAAAADQBBwBMLIwIAAAADAAAABwAAAAAAAAAQERIACAcJBgoFCwQMAw0CDgEPAEH4EwttBwAAAAQABAAIAAQACAAAAAQABQAQAAgACAAAAAQABgAgACAACAAAAAQABAAQABAACQAAAAgAEAAgACAACQAAAAgAEACAAIAACQAAAAgAIACAAAABCQAAACAAgAACAQAECQAAACAAAgECAQAQCQBB7BQLCTBcAQABAAAAAQ==';

;// CONCATENATED MODULE: ./packages/base/lib/deflate/deflater.js

/** Of tar.gz and zip: a quarter faster than 6, the default of gzip, for one more byte in a hundred. */
const archiveLevel = 5;
// From zlib.h.
const [noFlush, finish, streamEnd] = [0, 4, 1];
const blockSize = 64 * 1024;
let compiled;
/** That of a closed Deflater: each has 16 MB, and with a new one for each archive, V8 would often clear up the whole program. */
let idle;
function takeRoom() {
    if (idle !== undefined) {
        const room = idle;
        idle = undefined;
        return room;
    }
    compiled ??= new WebAssembly.Module(Buffer.from(zlibModule, 'base64'));
    const zlib = new WebAssembly.Instance(compiled).exports;
    return { zlib, input: zlib.malloc(blockSize), output: zlib.malloc(blockSize) };
}
/**
 * Compresses with the zlib of this repository, not with that of Node: WebAssembly has one meaning on every machine. zlib gets blocks of
 * one size, however the caller divides its bytes. After `end`, another stream begins. `close` leaves its memory to the next one.
 */
class Deflater {
    #room;
    #zlib;
    #level;
    #format;
    #input;
    #output;
    #view = new Uint8Array();
    #stream = 0;
    #filled = 0;
    constructor(format, level) {
        this.#room = takeRoom();
        this.#zlib = this.#room.zlib;
        this.#input = this.#room.input;
        this.#output = this.#room.output;
        this.#format = format;
        this.#level = level;
        this.#begin();
    }
    /** Takes bytes, and gives compressed ones as soon as there are some. */
    *push(bytes) {
        for (let at = 0; at < bytes.length;) {
            if (this.#filled === blockSize)
                yield* this.#compress();
            const room = blockSize - this.#filled;
            const part = at === 0 && bytes.length <= room ? bytes : bytes.subarray(at, at + room);
            this.#memory().set(part, this.#input + this.#filled);
            this.#filled += part.length;
            at += part.length;
        }
    }
    /** Gives the rest, and begins another stream. */
    *end() {
        yield* this.#compress();
        for (let ended = false; !ended;) {
            const { code, output } = this.#process(0, 0, finish);
            ended = code === streamEnd;
            if (output.length > 0)
                yield output;
        }
        this.#zlib.deflate_end(this.#stream);
        this.#begin();
    }
    /** It cannot be used after that. One that failed, or that nobody closes, takes its memory with it. */
    close() {
        this.#zlib.deflate_end(this.#stream);
        idle = this.#room;
    }
    #begin() {
        const { deflate_new, deflate_init_gzip, deflate_init_raw } = this.#zlib;
        this.#stream = deflate_new();
        const init = this.#format === 'gzip' ? deflate_init_gzip : deflate_init_raw;
        requireSuccess(init(this.#stream, this.#level));
    }
    *#compress() {
        for (let at = 0; at < this.#filled; at += this.#zlib.deflate_last_consumed(this.#stream)) {
            const { output } = this.#process(this.#input + at, this.#filled - at, noFlush);
            if (output.length > 0)
                yield output;
        }
        this.#filled = 0;
    }
    #process(from, size, flush) {
        const result = this.#zlib.deflate_process(this.#stream, from, size, this.#output, blockSize, flush);
        const code = requireSuccess(result >> 24);
        const written = result & 0xffffff;
        return { code, output: Buffer.from(this.#memory().subarray(this.#output, this.#output + written)) };
    }
    /** A new view when the memory has grown: old ones are then empty. */
    #memory() {
        if (this.#view.length === 0)
            this.#view = new Uint8Array(this.#zlib.memory.buffer);
        return this.#view;
    }
}
/** Throws an Error at a code that zlib uses for its own faults, such as no memory. */
function requireSuccess(code) {
    if (code < 0)
        throw new Error(`zlib failed with code ${code}`);
    return code;
}

;// CONCATENATED MODULE: ./packages/base/lib/deflate/gzip.js


// RFC 1952, section 2.3.1.
const headerSize = 10;
/**
 * Compresses to one gzip stream whose bytes depend only on the content, `level` and `mtime` (seconds since 1970; 0 if there is no
 * time): no file name, and 255 for the system. What this returns can stand in a `pipeline`.
 */
function gzipStream(level, mtime = 0) {
    return async function* (chunks) {
        const deflater = new Deflater('gzip', level);
        const buffer = new ByteBuffer();
        buffer.append(header(level, mtime));
        let skipped = 0;
        const append = (output) => {
            // zlib's own header names the system for which it was compiled.
            const part = output.subarray(headerSize - skipped);
            skipped += output.length - part.length;
            buffer.append(part);
        };
        for await (const chunk of chunks) {
            for (const output of deflater.push(chunk))
                append(output);
            if (buffer.length >= pieceSize)
                yield buffer.take();
        }
        for (const output of deflater.end())
            append(output);
        deflater.close();
        yield buffer.take();
    };
}
function header(level, mtime) {
    const bytes = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, extraFlags(level), 255]);
    bytes.writeUInt32LE(mtime, 4);
    return bytes;
}
/** Says which way zlib took: 2 for the slowest, 4 for the fastest. */
function extraFlags(level) {
    if (level === 9)
        return 2;
    return level === 1 ? 4 : 0;
}

// EXTERNAL MODULE: ./packages/base/lib/files.js
var lib_files = __webpack_require__(7451);
// EXTERNAL MODULE: ./packages/base/lib/paths.js
var lib_paths = __webpack_require__(568);
// EXTERNAL MODULE: ./packages/base/lib/problem.js
var problem = __webpack_require__(1167);
// EXTERNAL MODULE: ./packages/base/lib/read-limited.js
var read_limited = __webpack_require__(73);
;// CONCATENATED MODULE: ./packages/base/lib/packed-file.js




const smallFile = 1024 * 1024;
/**
 * The files in bytewise order of their paths, one after the other: none is opened before the archive gets it. Throws a Problem at a
 * path that is impossible on some systems, and at two that are the same file there.
 */
async function* packed_file_inOrder(files) {
    refusePaths(files.map(file => file.path));
    const space = Buffer.allocUnsafe(smallFile);
    for (const file of [...files].sort((a, b) => (0,lib_files/* byBytes */.bg)(a.path, b.path)))
        yield opened(file, space);
}
/** A small file is read at once, into the same space as those before it: that takes a fifth of the time. */
function opened({ path, source, executable = false }, space) {
    const { size, content } = (0,read_limited/* readSmallSync */.kO)(source, space, 'inside');
    const body = content ?? (0,read_limited/* readPieces */.ut)(source, { accepted: 'inside', pieceSize: smallFile });
    return { path, size, executable, body };
}
/** The body of a file that is there as a whole. Throws a Problem if it does not have the size of the file. */
function wholeBody({ path, size, body }) {
    if (!(body instanceof Uint8Array))
        return undefined;
    requireSize(path, size, body.length);
    return body;
}
/** The body of any other file, in pieces. Throws the same Problem at its end. */
async function* bodyPieces({ path, size, body }) {
    if (body instanceof Uint8Array)
        return;
    let packed = 0;
    for await (const piece of body) {
        packed += piece.length;
        yield piece;
    }
    requireSize(path, size, packed);
}
function requireSize(path, size, packed) {
    if (packed === size)
        return;
    throw new problem/* Problem */.A(`pack ${JSON.stringify(path)}`, {
        found: 'it changed while it was being read.',
        next: 'Run this again while nothing writes to the file.',
    });
}
function refusePaths(paths) {
    const unsafe = paths.find(path => !(0,lib_paths/* isSafePath */.pL)(path));
    const pair = (0,lib_paths/* collision */.Zh)(paths);
    if (unsafe === undefined && !pair)
        return;
    const found = unsafe === undefined
        ? `${pair?.map(path => JSON.stringify(path)).join(' and ')} are the same file on some systems.`
        : `${JSON.stringify(unsafe)} is not a valid path on some systems.`;
    throw new problem/* Problem */.A('pack the files', { found, next: 'Rename the file.' });
}

// EXTERNAL MODULE: ./packages/base/lib/tar/tar-header.js
var tar_header = __webpack_require__(6245);
;// CONCATENATED MODULE: ./packages/base/lib/tar/tar-writer.js







/**
 * A gzipped tar whose bytes depend only on paths, contents and the time: files only, mode 0644 or 0755, owner 0. The files are packed
 * in the order in which they come. `mtime` is in seconds since 1970.
 */
function packFiles(files, mtime, compress = gzipStream(archiveLevel)) {
    return compress(tar(files, mtime));
}
/** All files of a directory as a gzipped tar, in pieces, under `prefix/` (may be empty). `mtime` is in seconds since 1970. */
async function* packDirectory(directory, prefix, mtime, compress) {
    const paths = await listFiles(directory);
    const files = paths.map(path => ({ path: posix.join(prefix, path), source: join(directory, path) }));
    yield* packFiles(inOrder(files), mtime, compress);
}
/**
 * Writes files to a gzipped tar, which appears complete or not at all: bytewise order of paths, otherwise as packFiles. Throws a
 * Problem at a path that is impossible on some systems, at a link, and at a file that changes.
 */
async function writeTarGz(path, files, mtime, level = archiveLevel) {
    await (0,lib_files/* writeFileAtomic */.Zf)(path, packFiles(packed_file_inOrder(files), mtime, gzipStream(level)));
}
async function* tar(files, mtime) {
    const buffer = new ByteBuffer();
    for await (const file of files) {
        const { path, size, executable = false } = file;
        buffer.append((0,tar_header/* encodeFileHeader */.mC)({ path, size, mtime, executable }));
        const whole = wholeBody(file);
        if (whole !== undefined)
            buffer.append(whole);
        else
            for await (const piece of bodyPieces(file)) {
                buffer.append(piece);
                if (buffer.length >= pieceSize)
                    yield buffer.take();
            }
        buffer.append((0,tar_header/* padding */.Ms)(size));
        if (buffer.length >= pieceSize)
            yield buffer.take();
    }
    buffer.append(Buffer.alloc(2 * tar_header/* blockSize */.L6));
    yield buffer.take();
}


/***/ }),

/***/ 7833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ap: () => (/* binding */ recordsDir),
/* harmony export */   w3: () => (/* binding */ layoutsDirName)
/* harmony export */ });
/* unused harmony exports writeStepRecord, stepRecordPath, stepNames, readStepRecords, readStepRecord */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);




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
    return join(recordsDir(releaseDir), `${name}.json`);
}
/** Names of the steps that left a record, in bytewise order. */
async function stepNames(releaseDir) {
    await mkdir(recordsDir(releaseDir), { recursive: true });
    const names = (await readdir(recordsDir(releaseDir))).filter(name => name.endsWith('.json')).sort(byBytes);
    return names.map(name => name.slice(0, -'.json'.length));
}
/** The records of all steps as one record, in a fixed order. */
async function readStepRecords(releaseDir) {
    const names = await stepNames(releaseDir);
    const records = await Promise.all(names.map(name => readStepRecord(releaseDir, name)));
    const files = new Map(records.flatMap(record => record.files).map(file => [file.path, file]));
    const images = new Map(records.flatMap(record => record.images).map(image => [image.name, image]));
    return {
        files: [...files.values()].sort((a, b) => byBytes(a.path, b.path)),
        images: [...images.values()].sort((a, b) => byBytes(a.name, b.name)),
    };
}
/** The record of one step. Throws a Problem if it is not a record, and the system error if it is not there. */
async function readStepRecord(releaseDir, name) {
    const path = stepRecordPath(releaseDir, name);
    const record = parseJson((await readLimited(path, limits.evidence, 'inside')).toString(), path);
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

/***/ 9741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ Sink)
/* harmony export */ });
/* unused harmony export unwritable */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1167);



/** A file that is written in pieces, with the digest of the bytes so far. */
class Sink {
    #handle;
    #path;
    #limit;
    #hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
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
        this.#hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
        this.#size = 0;
    }
    async close() {
        await this.#handle.close();
    }
}
function openEmpty(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'w').catch(error => Promise.reject(unwritable(path, error)));
}
/** The Problem for a file that would exceed its limit. */
function tooLarge(path, limit) {
    return new _release_tools_base__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .A(`write ${path}`, {
        found: `it would have more than the ${limit} bytes accepted.`,
        next: 'Check the source of the file.',
    });
}
/** The Problem for a file that cannot be written. It says plainly if the disk is full. */
function unwritable(path, error) {
    const full = error.code === 'ENOSPC' || error.code === 'EDQUOT';
    return new _release_tools_base__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .A(`write ${path}`, {
        found: full ? `the disk is full (${error.code}).` : `${error.message}.`,
        next: full
            ? 'Free some space, or use a runner with a larger disk.'
            : 'Check that the folder exists and is writable.',
        cause: error,
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


/***/ })

};
