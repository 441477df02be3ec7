export const id = 171;
export const ids = [171];
export const modules = {

/***/ 8171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run_run)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./packages/base/lib/files.js
var lib_files = __webpack_require__(7451);
// EXTERNAL MODULE: ./packages/base/lib/read-limited.js
var read_limited = __webpack_require__(73);
// EXTERNAL MODULE: ./packages/base/lib/problem.js
var lib_problem = __webpack_require__(1167);
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
function target_isOfProject({ kind }) {
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
    const isProjectFound = !hasArtifacts || found.some(({ target }) => target_isOfProject(target));
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

// EXTERNAL MODULE: ./packages/evidence/lib/release/release-dir.js
var release_dir = __webpack_require__(7833);
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
var json = __webpack_require__(6436);
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
    const wrong = (found) => new lib_problem/* Problem */.A(`read ${what}`, { found, next: 'Get the file again, and find out who wrote it.' });
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
const files = {
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
    files,
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
const line = (0,lib_shape/* matching */.wC)(/^[^\p{Cc}\p{Cs}]{1,500}$/u, 'one line of text');
const build_document_words = (0,lib_shape/* matching */.wC)(/^[^\p{Cc}\p{Cs}]{0,4000}$/u, 'one line of text, or nothing');
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
    files: (0,lib_shape/* list */.p_)((0,lib_shape/* object */.Ik)({ path, sha256: lib_shape/* hexDigest */.w0 }), 10_000),
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
    tools: (0,lib_shape/* list */.p_)((0,lib_shape/* object */.Ik)({ name: line, version: line, sha256: (0,lib_shape/* optional */.lq)(lib_shape/* hexDigest */.w0) }), 10_000),
    requirements: (0,lib_shape/* optional */.lq)((0,lib_shape/* object */.Ik)({ from: line, sha256: lib_shape/* hexDigest */.w0 })),
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
        sha256: lib_shape/* hexDigest */.w0,
        size: whole,
        ...proven,
        normalised: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)((0,lib_shape/* object */.Ik)({ rule: line, before: (0,lib_shape/* optional */.lq)(lib_shape/* hexDigest */.w0) }), 1000)),
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
    return (0,lib_shape/* readShape */._f)(shape, (0,json/* parseJson */.qF)(source, what), what, 'Make it again with build-python or build-container.');
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
    const document = (0,lib_shape/* readShape */._f)(coverage_document_shape, (0,json/* parseJson */.qF)(source, what), what, next);
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
    return (0,lib_shape/* readShape */._f)(hardening_document_shape, (0,json/* parseJson */.qF)(source, what), what, 'Build the image again with build-container.');
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

// EXTERNAL MODULE: ./packages/base/lib/dates.js
var dates = __webpack_require__(5349);
;// CONCATENATED MODULE: ./packages/evidence/lib/release-index/entry-shape.js

/** Most characters of a text in the index, which people read in one line. */
const entry_shape_line = (0,lib_shape/* matching */.wC)(/^[^\p{C}\p{Zl}\p{Zp}]{1,500}$/u, 'one line of at most 500 characters');
const day = (value, at) => {
    if (typeof value !== 'string' || !(0,dates/* isDay */.N)(value))
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
    until: (0,lib_shape/* optional */.lq)(day),
    advisories: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(entry_shape_line, 1000)),
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
    const { project, version, tag, commit, date, manifest, size, state, reason, successor, until, advisories } = entry;
    return {
        ...{ project, version, tag, commit, date, manifest, size, state },
        ...(reason === undefined ? {} : { reason }),
        ...(successor === undefined ? {} : { successor }),
        ...(until === undefined ? {} : { until }),
        ...(advisories === undefined || advisories.length === 0 ? {} : { advisories: [...advisories].sort() }),
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
        const document = (0,json/* parseJson */.qF)(text, path);
        if ((0,json/* textAt */.$6)(document, 'version') === '2.1.0' && (0,json/* listAt */.gT)(document, 'runs').length > 0)
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

// EXTERNAL MODULE: ./packages/evidence/lib/findings/purl.js
var findings_purl = __webpack_require__(1322);
;// CONCATENATED MODULE: ./packages/evidence/lib/sbom/components.js

// https://cyclonedx.org/docs/1.6/json/#components_items_type
const notCounted = ['operating-system'];
/**
 * The components of a CycloneDX document that counts and lists show: packages, artifacts, and the files of a model. Not the root, which is elsewhere in the
 * document, not the distribution of an image, and not the files that syft names as the places of packages.
 */
function componentsOf(cyclonedx) {
    const root = (0,json.at)(cyclonedx, 'metadata', 'component');
    const filesOfModel = (0,json/* textAt */.$6)(root, 'type') === 'machine-learning-model' ? (0,json/* listAt */.gT)(root, 'components') : [];
    const others = (0,json/* listAt */.gT)(cyclonedx, 'components').filter(one => {
        const type = (0,json/* textAt */.$6)(one, 'type') ?? '';
        // Artifacts that are files have a scope.
        return !notCounted.includes(type) && (type !== 'file' || (0,json/* textAt */.$6)(one, 'scope') !== undefined);
    });
    return [...filesOfModel, ...others];
}
/** Number of components in the text of a CycloneDX document. Every count that people see is this one. */
function countComponents(cyclonedx) {
    return componentsOf(parseJson(cyclonedx, 'the CycloneDX SBOM')).length;
}

// EXTERNAL MODULE: ./packages/evidence/lib/distribution/sdist.js + 1 modules
var sdist = __webpack_require__(4478);
// EXTERNAL MODULE: ./packages/evidence/lib/distribution/wheel.js
var wheel = __webpack_require__(1016);
// EXTERNAL MODULE: ./packages/evidence/lib/version/version.js
var version_version = __webpack_require__(6931);
// EXTERNAL MODULE: ./packages/evidence/lib/sbom/bom.js
var sbom_bom = __webpack_require__(9610);
;// CONCATENATED MODULE: ./packages/evidence/lib/sbom/described.js


/** Reads what an SBOM of ours (render-cyclonedx.ts, render-spdx.ts, sbom.ts) says about its project, in either format. */
function describedBy(document) {
    return (0,json/* textAt */.$6)(document, 'bomFormat') === 'CycloneDX' ? byCycloneDx(document) : bySpdx(document);
}
/** The references of the artifacts in a CycloneDX SBOM of what is released; of every other SBOM none. */
function artifactRefs(document) {
    return isOfRelease(document) ? partsOf(document) : new Set();
}
function isOfRelease(document) {
    return propertyOf((0,json.at)(document, 'metadata'), sbom_bom/* contentProperty */.T0) === 'release';
}
/** What the root consists of. */
function partsOf(document) {
    const ref = (0,json/* textAt */.$6)((0,json.at)(document, 'metadata', 'component'), 'bom-ref');
    const own = (0,json/* listAt */.gT)(document, 'dependencies').find(one => (0,json/* textAt */.$6)(one, 'ref') === ref);
    return new Set((0,json/* listAt */.gT)(own, 'dependsOn'));
}
function byCycloneDx(document) {
    const root = (0,json.at)(document, 'metadata', 'component');
    const isRelease = isOfRelease(document);
    const parts = partsOf(document);
    const artifacts = (0,json/* listAt */.gT)(document, 'components')
        .filter(one => parts.has((0,json.at)(one, 'bom-ref')))
        .map(one => ({ fileName: propertyOf(one, sbom_bom/* fileProperty */.ep) ?? '', sha256: digestOf((0,json/* listAt */.gT)(one, 'hashes'), 'SHA-256') }));
    return { version: (0,json/* textAt */.$6)(root, 'version'), artifacts: isRelease ? artifacts : undefined };
}
function bySpdx(document) {
    const related = (type, from) => (0,json/* listAt */.gT)(document, 'relationships').filter(one => (0,json/* textAt */.$6)(one, 'relationshipType') === type && (from === undefined || (0,json/* textAt */.$6)(one, 'spdxElementId') === from));
    const id = (0,json/* textAt */.$6)(related('DESCRIBES')[0], 'relatedSpdxElement');
    const root = (0,json/* listAt */.gT)(document, 'packages').find(one => (0,json/* textAt */.$6)(one, 'SPDXID') === id);
    const isRelease = ((0,json/* textAt */.$6)(document, 'creationInfo', 'comment') ?? '').split('\n').includes('content: release');
    const parts = new Set(related('CONTAINS', id).map(one => (0,json/* textAt */.$6)(one, 'relatedSpdxElement')));
    const artifacts = (0,json/* listAt */.gT)(document, 'packages')
        .filter(one => parts.has((0,json/* textAt */.$6)(one, 'SPDXID')))
        .map(one => ({
        fileName: (0,json/* textAt */.$6)(one, 'packageFileName') ?? '',
        sha256: digestOf((0,json/* listAt */.gT)(one, 'checksums'), 'SHA256'),
    }));
    return { version: (0,json/* textAt */.$6)(root, 'versionInfo'), artifacts: isRelease ? artifacts : undefined };
}
function propertyOf(one, property) {
    return (0,json/* textAt */.$6)((0,json/* listAt */.gT)(one, 'properties').find(other => (0,json/* textAt */.$6)(other, 'name') === property), 'value');
}
function digestOf(hashes, algorithm) {
    const found = hashes.find(one => ((0,json/* textAt */.$6)(one, 'alg') ?? (0,json/* textAt */.$6)(one, 'algorithm')) === algorithm);
    return ((0,json/* textAt */.$6)(found, 'content') ?? (0,json/* textAt */.$6)(found, 'checksumValue') ?? '').toLowerCase();
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
    const lacking = absent.find(name => isWheel(name) || (0,sdist/* parseSdistName */.K3)(name) !== undefined);
    return lacking === undefined ? undefined : `it does not list the released ${JSON.stringify(lacking)}.`;
}
/** What the name of an archive says about source distributions is not certain; that of a wheel is. */
function withoutArtifacts(wheel) {
    if (wheel === undefined)
        return undefined;
    return `it lists what a directory names, and neither the released ${JSON.stringify(wheel)} nor what that installs: generate-sbom ran without the artifacts.`;
}
function isWheel(name) {
    return (0,wheel/* parseWheelName */.CI)(name) !== undefined;
}
/** Without a tag, generate-sbom names the start of the commit. */
function isVersionOf(version, release) {
    return (version === release.version ||
        (0,version_version/* sameVersion */.r1)(version, release.version) ||
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
        const root = (0,json.at)(document, 'metadata', 'component');
        this.#object((0,json.at)(document, 'metadata'), 'metadata');
        if (root !== undefined)
            this.#component(root, 'metadata.component');
        this.#list((0,json.at)(document, 'components'), 'components', (one, place) => this.#component(one, place));
        const refs = new Map();
        this.#list((0,json.at)(document, 'dependencies'), 'dependencies', (one, place) => {
            this.#texts(one, place, ['ref']);
            this.#once((0,json.at)(one, 'ref'), `${place}.ref`, refs);
            this.#list((0,json.at)(one, 'dependsOn'), `${place}.dependsOn`, (ref, inner) => this.#text(ref, inner));
        });
    }
    spdx(document) {
        this.#texts(document, '', ['spdxVersion', 'name', 'documentNamespace']);
        this.#list((0,json.at)(document, 'packages'), 'packages', (one, place) => {
            this.#texts(one, place, ['SPDXID', 'name', 'versionInfo', 'licenseDeclared', 'licenseConcluded']);
            this.#once((0,json.at)(one, 'SPDXID'), `${place}.SPDXID`, this.#seen);
            this.#list((0,json.at)(one, 'externalRefs'), `${place}.externalRefs`, (ref, inner) => this.#texts(ref, inner, ['referenceType', 'referenceLocator']));
            this.#list((0,json.at)(one, 'checksums'), `${place}.checksums`, (sum, inner) => this.#texts(sum, inner, ['algorithm', 'checksumValue']));
        });
        this.#list((0,json.at)(document, 'relationships'), 'relationships', (one, place) => this.#texts(one, place, ['spdxElementId', 'relationshipType', 'relatedSpdxElement']));
    }
    #component(one, place) {
        this.#texts(one, place, ['bom-ref', 'type', 'name', 'version', 'purl']);
        this.#once((0,json.at)(one, 'bom-ref'), `${place}.bom-ref`, this.#seen);
        this.#list((0,json.at)(one, 'licenses'), `${place}.licenses`, (choice, inner) => this.#object(choice, inner));
        this.#list((0,json.at)(one, 'hashes'), `${place}.hashes`, (hash, inner) => this.#texts(hash, inner, ['alg', 'content']));
        this.#list((0,json.at)(one, 'components'), `${place}.components`, (part, inner) => this.#component(part, inner));
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
            this.#text((0,json.at)(value, key), place === '' ? key : `${place}.${key}`);
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
        return new lib_problem/* Problem */.A(`read the SBOM ${this.#path}`, {
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
    digest: `${sbom_bom/* ownProperty */.Aq}image:digest`,
    platform: `${sbom_bom/* ownProperty */.Aq}image:platform`,
};
/**
 * The image that an SBOM of ours is about, by its digest. Undefined for a directory, and for an image whose digest is not known.
 * SPDX has no field for the platform.
 */
function imageOfSbom(document) {
    return cycloneDxImage((0,json.at)(document, 'metadata', 'component')) ?? spdxImage(document);
}
function cycloneDxImage(root) {
    const name = (0,json/* textAt */.$6)(root, 'name');
    if ((0,json/* textAt */.$6)(root, 'type') !== 'container' || name === undefined)
        return undefined;
    const digest = sbom_image_propertyOf(root, 'digest');
    const platform = sbom_image_propertyOf(root, 'platform');
    if (digest === undefined)
        return undefined;
    return { kind: 'image', name, digest, ...(platform === undefined ? {} : { platform }) };
}
function sbom_image_propertyOf(root, key) {
    const property = (0,json/* listAt */.gT)(root, 'properties').find(one => (0,json/* textAt */.$6)(one, 'name') === imageProperties[key]);
    return (0,json/* textAt */.$6)(property, 'value');
}
function spdxImage(document) {
    const describes = (0,json/* listAt */.gT)(document, 'relationships').find(one => (0,json/* textAt */.$6)(one, 'relationshipType') === 'DESCRIBES');
    const id = (0,json/* textAt */.$6)(describes, 'relatedSpdxElement');
    const root = (0,json/* listAt */.gT)(document, 'packages').find(one => (0,json/* textAt */.$6)(one, 'SPDXID') === id);
    const name = (0,json/* textAt */.$6)(document, 'name');
    const digest = (0,json/* textAt */.$6)(root, 'checksums', 0, 'checksumValue');
    if ((0,json/* textAt */.$6)(root, 'primaryPackagePurpose') !== 'CONTAINER' || name === undefined || digest === undefined)
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
        const document = (0,json/* parseJson */.qF)(text, path);
        const format = path.endsWith(sbom_files.spdx.name) ? 'SPDX' : 'CycloneDX';
        const known = format === 'SPDX' ? (0,json/* textAt */.$6)(document, 'spdxVersion')?.startsWith('SPDX-') : isCycloneDx(document);
        if (known === true) {
            requireSbom(document, path);
            return document;
        }
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
    return (0,json/* textAt */.$6)(document, 'bomFormat') === 'CycloneDX';
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
        ofDirectory: target_isOfProject(target) && describedBy(document).artifacts === undefined,
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
    const serial = /^urn:uuid:([0-9a-f-]{36})$/i.exec((0,json/* textAt */.$6)(document, 'serialNumber') ?? '')?.[1];
    return serial === undefined ? {} : { link: `urn:cdx:${serial.toLowerCase()}/${(0,json/* numberAt */.tk)(document, 'version') ?? 1}` };
}
function packageOf(component, own) {
    const purl = (0,json/* textAt */.$6)(component, 'purl');
    return {
        name: (0,json/* textAt */.$6)(component, 'name') ?? '',
        version: (0,json/* textAt */.$6)(component, 'version') ?? '',
        type: purlType(purl),
        ...(purl === undefined ? {} : { purl }),
        ...(own.has((0,json.at)(component, 'bom-ref')) ? { own: true } : {}),
        licences: licencesOf(component),
    };
}
/** The type of a purl; empty without one. */
function purlType(purl = '') {
    return (0,findings_purl/* parsePurl */.$)(purl)?.type ?? '';
}
function licencesOf(component) {
    const names = (0,json/* listAt */.gT)(component, 'licenses').map(choice => (0,json/* textAt */.$6)(choice, 'expression') ?? (0,json/* textAt */.$6)((0,json.at)(choice, 'license'), 'id') ?? (0,json/* textAt */.$6)((0,json.at)(choice, 'license'), 'name'));
    return [...new Set(names.filter(name => name !== undefined))].filter(name => name !== '');
}

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
    integratedTime: (0,lib_shape/* optional */.lq)(time),
    bodySha256: (0,lib_shape/* optional */.lq)(lib_shape/* hexDigest */.w0),
    leafHash: (0,lib_shape/* optional */.lq)(lib_shape/* hexDigest */.w0),
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
    time,
    kept: (0,lib_shape/* optional */.lq)(lib_shape/* boolean */.zM),
    dryRun: (0,lib_shape/* optional */.lq)(lib_shape/* boolean */.zM),
    kind: (0,lib_shape/* oneOf */.yL)(...signedKinds),
    predicateType: (0,lib_shape/* optional */.lq)(signing_event_line),
    subjects: (0,lib_shape/* list */.p_)((0,lib_shape/* object */.Ik)({ name: (0,lib_shape/* optional */.lq)(signing_event_line), digest: named(longHex) }), 100_000),
    signer,
    signature: (0,lib_shape/* object */.Ik)({ sha256: lib_shape/* hexDigest */.w0, name: (0,lib_shape/* optional */.lq)(signing_event_line) }),
    signed: (0,lib_shape/* optional */.lq)((0,lib_shape/* object */.Ik)({ algorithm: (0,lib_shape/* oneOf */.yL)('sha256', 'sha384', 'sha512'), digest: longHex })),
    log: (0,lib_shape/* list */.p_)(logEntry, 8),
    timestamps: (0,lib_shape/* list */.p_)((0,lib_shape/* object */.Ik)({ time, authority: (0,lib_shape/* optional */.lq)(signing_event_line) }), 8),
    service: (0,lib_shape/* optional */.lq)(service),
    run: eventRunShape,
});
/**
 * The records as JSON Lines, each signature once: keys and records are in a fixed order, which no clock decides. Of two records of a signature,
 * that of the run that made it counts. Throws a Problem if one of them is none.
 */
function signing_event_renderEvents(events) {
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
        .toSorted((a, b) => byBytes(placeOf(a), placeOf(b)))
        .map(event => `${JSON.stringify(event)}\n`)
        .join('');
}
function placeOf({ kind, predicateType = '', subjects: [first], signature }) {
    return [signedKinds.indexOf(kind), first?.name ?? '', predicateType, signature.sha256].join('\n');
}
/** Reads records in JSON Lines, each of another signature. `what` names the file in errors. Throws a Problem. */
function signing_event_parseEvents(source, what) {
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
        const event = (0,lib_shape/* readShape */._f)(signingEventShape, (0,json/* parseJson */.qF)(one, place), place, next);
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
    parse: signing_event_parseEvents,
    present: anyFound,
    summarise: ([found]) => found?.document,
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
    const document = (0,lib_shape/* readShape */._f)(tests_document_shape, (0,json/* parseJson */.qF)(source, what), what, next);
    if (Object.entries(document.totals).every(([key, total]) => total === numberOf(document, key)))
        return document;
    throw new lib_problem/* Problem */.A(`read ${what}`, { found: 'its totals are not those of its tests.', next });
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
    const statementType = (0,json/* textAt */.$6)(value, '_type');
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

// EXTERNAL MODULE: ./packages/evidence/lib/findings/assessment.js
var assessment = __webpack_require__(61);
// EXTERNAL MODULE: ./packages/evidence/lib/findings/scanners.js + 7 modules
var scanners = __webpack_require__(4194);
;// CONCATENATED MODULE: ./packages/evidence/lib/findings/findings.js

/** The value of `schema`, and the `$id` of the JSON Schema. */
const findingsSchema = 'https://github.com/org/release-tools/blob/v1/docs/schema/findings.v1.json';
/** Reads the matches of a report as opinions of its scanner. Throws a Problem for a report that the scanner does not write. */
function readReport(scanner, output) {
    const { matches, ...report } = scanners/* scanners */.Um[scanner].parse(output);
    return {
        ...report,
        matches: matches.map(({ assessment, ...match }) => ({ opinion: { scanner, ...assessment }, ...match })),
    };
}
const baselineKinds = ['base', 'release', 'findings'];
/** True if a version with a fix exists. */
function isFixable(finding) {
    return finding.fix.state === 'fixed';
}
/** Name and version of a package: `jinja2 2.11.2`. */
function packageLabel({ name, version }) {
    return version === '' ? name : `${name} ${version}`;
}

// EXTERNAL MODULE: ./packages/evidence/lib/findings/package-status.js
var package_status = __webpack_require__(1850);
// EXTERNAL MODULE: ./packages/evidence/lib/findings/severity.js
var findings_severity = __webpack_require__(6852);
;// CONCATENATED MODULE: ./packages/evidence/lib/findings/findings-document.js







// docs/schema/findings.v1.json has the same rules.
const findings_document_line = (0,lib_shape/* matching */.wC)(/^[\s\S]{0,4000}$/, 'text of at most 4000 characters');
const findings_document_digest = (0,lib_shape/* matching */.wC)(/^sha256:[0-9a-f]{64}$/, '"sha256:" and 64 lower-case hexadecimal digits');
const severity = (0,lib_shape/* oneOf */.yL)(...findings_severity/* severities */.gO);
const findings_document_time = (0,lib_shape/* matching */.wC)(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/, 'a time like 2026-01-31T12:00:00Z');
const findings_document_count = (0,lib_shape/* number */.ai)(0, Number.MAX_SAFE_INTEGER);
const fix = (0,lib_shape/* object */.Ik)({ state: (0,lib_shape/* oneOf */.yL)(...assessment/* fixStates */.s), versions: (0,lib_shape/* list */.p_)(findings_document_line, 1000) });
const opinion = (0,lib_shape/* object */.Ik)({
    scanner: (0,lib_shape/* oneOf */.yL)(...scanners/* scannerNames */.tN),
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
    epss: (0,lib_shape/* optional */.lq)((0,lib_shape/* number */.ai)(0, 1)),
    knownExploited: (0,lib_shape/* optional */.lq)(lib_shape/* boolean */.zM),
    since: (0,lib_shape/* optional */.lq)(findings_document_time),
    unseen: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)((0,lib_shape/* oneOf */.yL)(...scanners/* scannerNames */.tN), 10)),
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
    name: (0,lib_shape/* oneOf */.yL)(...scanners/* scannerNames */.tN),
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
    schema: (0,lib_shape/* oneOf */.yL)(findingsSchema),
    target,
    scanned: findings_document_time,
    scanners: (0,lib_shape/* list */.p_)(scanner, 10),
    unjudged: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(findings_document_line)),
    feeds: (0,lib_shape/* optional */.lq)((0,lib_shape/* object */.Ik)({ epss: (0,lib_shape/* optional */.lq)(feed), knownExploited: (0,lib_shape/* optional */.lq)(feed) })),
    packageStatus: (0,lib_shape/* optional */.lq)(package_status/* packageStatuses */.Vw),
    baseline: (0,lib_shape/* optional */.lq)(baseline),
    summary: (0,lib_shape/* object */.Ik)({ total: findings_document_count, severities: findings_document_counts, fixable: findings_document_count, disagreements: findings_document_count }),
    findings: (0,lib_shape/* list */.p_)(finding),
});
/** Parses `vulnerabilities.json`. `what` names it in errors. Throws a Problem. */
function parseFindings(source, what) {
    return (0,lib_shape/* readShape */._f)(findings_document_shape, (0,json/* parseJson */.qF)(source, what), what, 'Regenerate it with scan-image.');
}
/** Makes the document. Computes its counts, so that they agree with the list. */
function findingsDocument(parts) {
    const { findings, unjudged = [], feeds = {}, packageStatus } = parts;
    const severities_ = Object.fromEntries([...findings_severity/* severities */.gO].reverse().map(one => [one, findings.filter(finding => finding.severity === one).length]));
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
    return (0,json/* renderJson */.hF)(document);
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
        throw new lib_problem/* Problem */.A(`read ${path}`, {
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
    const document = (0,json/* parseJson */.qF)(text, path);
    const isVdr = (0,json/* textAt */.$6)(document, 'bomFormat') === 'CycloneDX' && Array.isArray((0,json.at)(document, 'vulnerabilities'));
    if (isVdr)
        return { target: imageOfSbom(document) };
    throw new lib_problem/* Problem */.A(`read ${path}`, {
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
    return (0,json/* textAt */.$6)(document, 'bomFormat') !== undefined || (0,json/* textAt */.$6)(document, 'spdxVersion') !== undefined;
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

// EXTERNAL MODULE: ./packages/base/lib/limits.js
var lib_limits = __webpack_require__(8562);
;// CONCATENATED MODULE: ./packages/evidence/lib/vex/vex-statement.js

const vexStatuses = ['not_affected', 'affected', 'fixed', 'under_investigation'];
/** Statements of one document: a thousand products of a thousand vulnerabilities would not fit into memory. */
const mostStatements = 100_000;
/** Why a statement says what it says, in its own words. */
function reasonOf({ justification, detail, status }) {
    return justification ?? detail ?? status;
}
/** Names a statement for people: `vex.json, statement 3`. */
function vex_statement_placeOf({ document, index }) {
    return `${document}, statement ${index + 1}`;
}
/** A point in time with its zone (RFC 3339), in capitals. */
const vex_statement_time = (value, at) => {
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
const fullName = having({ name: lib_shape/* text */.Qq, product_id: lib_shape/* text */.Qq, product_identification_helper: (0,lib_shape/* optional */.lq)(helper) });
const branch = (value, at) => having({ category: lib_shape/* text */.Qq, name: lib_shape/* text */.Qq, product: (0,lib_shape/* optional */.lq)(fullName), branches: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(branch)) })(value, at);
const relationship = having({
    category: lib_shape/* text */.Qq,
    full_product_name: fullName,
    product_reference: lib_shape/* text */.Qq,
    relates_to_product_reference: lib_shape/* text */.Qq,
});
const productTree = having({
    branches: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(branch)),
    full_product_names: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(fullName)),
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
        add(one.product_id, { ...componentOf(one), subcomponents: [] }, 'product_tree');
    for (const [index, one] of (tree.relationships ?? []).entries()) {
        const at = `product_tree.relationships[${index}]`;
        const [part, whole] = [find(one.product_reference, at), find(one.relates_to_product_reference, at)];
        // What a purl of its own names is the part as it is in the whole.
        const own = componentOf(one.full_product_name);
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
function componentOf({ product_identification_helper: known }) {
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
const statusOf = {
    first_affected: 'affected',
    known_affected: 'affected',
    last_affected: 'affected',
    known_not_affected: 'not_affected',
    first_fixed: 'fixed',
    fixed: 'fixed',
    under_investigation: 'under_investigation',
};
const groups = Object.keys(statusOf);
const labels = [
    'component_not_present',
    'inline_mitigations_already_exist',
    'vulnerable_code_cannot_be_controlled_by_adversary',
    'vulnerable_code_not_in_execute_path',
    'vulnerable_code_not_present',
];
const ids = (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(lib_shape/* text */.Qq));
const whose = { product_ids: ids, group_ids: ids };
const csaf_details = having({ category: lib_shape/* text */.Qq, details: lib_shape/* text */.Qq, ...whose });
const vulnerability = having({
    cve: (0,lib_shape/* optional */.lq)((0,lib_shape/* matching */.wC)(/^CVE-\d{4}-\d{4,}$/, 'an identifier like CVE-2026-12345')),
    ids: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(having({ system_name: lib_shape/* text */.Qq, text: lib_shape/* text */.Qq }), 1000)),
    product_status: (0,lib_shape/* optional */.lq)(having(Object.fromEntries(groups.map(name => [name, ids])))),
    flags: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(having({ label: (0,lib_shape/* oneOf */.yL)(...labels), ...whose }))),
    threats: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(csaf_details)),
    remediations: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(csaf_details)),
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
        initial_release_date: vex_statement_time,
        current_release_date: vex_statement_time,
        revision_history: some((0,lib_shape/* list */.p_)(having({ date: vex_statement_time, number: lib_shape/* text */.Qq, summary: lib_shape/* text */.Qq }))),
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
            if (before !== undefined && before !== statusOf[group]) {
                const says = `says of the product ${JSON.stringify(id)} both ${before} and ${statusOf[group]}`;
                throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(at)} ${says}.`, `${at}.product_status`);
            }
            found.set(id, statusOf[group]);
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
    const purl = (0,findings_purl/* parsePurl */.$)(name);
    if (purl === undefined || purl.version !== '')
        return name;
    const [, path = name, rest = ''] = /^([^?#]*)(.*)$/.exec(name) ?? [];
    return `${path}@${(0,findings_purl/* encodePart */.Q)(version)}${rest}`;
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
    firstIssued: (0,lib_shape/* optional */.lq)(vex_statement_time),
    lastUpdated: (0,lib_shape/* optional */.lq)(vex_statement_time),
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
    metadata: (0,lib_shape/* optional */.lq)(having({ timestamp: (0,lib_shape/* optional */.lq)(vex_statement_time), component: (0,lib_shape/* optional */.lq)(component) })),
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
const openvex_named = {
    '@id': (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
    identifiers: (0,lib_shape/* optional */.lq)((0,lib_shape/* object */.Ik)({ purl: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq), '@cpe22': (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq), '@cpe23': (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq) })),
    hashes: (0,lib_shape/* optional */.lq)((0,lib_shape/* object */.Ik)({ 'sha-256': (0,lib_shape/* optional */.lq)(sha256Hex), ...otherHashes })),
};
const subcomponent = (0,lib_shape/* object */.Ik)(openvex_named);
const product = (0,lib_shape/* object */.Ik)({ ...openvex_named, subcomponents: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(subcomponent, 10_000)) });
const statement = (0,lib_shape/* object */.Ik)({
    '@id': (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
    version: (0,lib_shape/* optional */.lq)(openvex_count),
    vulnerability: (0,lib_shape/* object */.Ik)({
        '@id': (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
        name: vulnerabilityId,
        description: (0,lib_shape/* optional */.lq)(vex_statement_words),
        aliases: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(vulnerabilityId, 1000)),
    }),
    timestamp: (0,lib_shape/* optional */.lq)(vex_statement_time),
    last_updated: (0,lib_shape/* optional */.lq)(vex_statement_time),
    products: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(product, 10_000)),
    status: (0,lib_shape/* oneOf */.yL)(...vexStatuses),
    supplier: (0,lib_shape/* optional */.lq)(vex_statement_words),
    status_notes: (0,lib_shape/* optional */.lq)(vex_statement_words),
    justification: (0,lib_shape/* optional */.lq)((0,lib_shape/* oneOf */.yL)(...openVexJustifications)),
    impact_statement: (0,lib_shape/* optional */.lq)(vex_statement_words),
    action_statement: (0,lib_shape/* optional */.lq)(vex_statement_words),
    action_statement_timestamp: (0,lib_shape/* optional */.lq)(vex_statement_time),
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
    timestamp: vex_statement_time,
    last_updated: (0,lib_shape/* optional */.lq)(vex_statement_time),
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
                ...openvex_componentOf(own),
                subcomponents: subcomponents.map(openvex_componentOf),
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
function openvex_componentOf(read) {
    const sha256 = read.hashes?.['sha-256'];
    const names = [read['@id'], read.identifiers?.purl].filter(name => name !== undefined);
    return { names: [...new Set(names)], sha256: sha256 === undefined ? [] : [sha256] };
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
    { isOne: value => (0,json/* textAt */.$6)(value, '@context') !== undefined, parse: parseOpenVex },
    { isOne: value => (0,json/* textAt */.$6)(value, 'document', 'csaf_version') !== undefined, parse: parseCsaf },
    { isOne: value => (0,json.at)(value, 'bomFormat') !== undefined, parse: parseCycloneDxVex },
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
    throw new lib_problem/* Problem */.A(`read ${name}`, {
        found: `it is not a VEX document: it has neither the @context of OpenVEX (${openVexContext}), nor document.csaf_version, nor bomFormat.`,
        next: 'Give an OpenVEX 0.2.0, CSAF 2.0 or CycloneDX document.',
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/vex.js



/** Directory of the VEX documents in the release directory. */
const vexDir = 'vex/';
/** The path of a document in the release, by the path that the policy has for it. */
function vexPath(path) {
    return `${vexDir}${(0,external_node_path_.basename)(path)}`;
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
    policy_policy,
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
    page_page,
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
    throw (0,lib_shape/* wrong */.Qm)(at, value, 'a day like 2027-01-31');
};
/** A package URL, with or without a version. */
const purl = (value, at) => {
    if (typeof value === 'string' && (0,findings_purl/* parsePurl */.$)(value) !== undefined)
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
const severityList = (0,lib_shape/* list */.p_)((0,lib_shape/* oneOf */.yL)(...findings_severity/* severities */.gO), findings_severity/* severities */.gO.length);
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

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/licence-rules.js



// The keys of a policy about licences. docs/schema/policy.v1.json has the same rules.
/** One licence of the SPDX list, with an exception or not, or a LicenseRef. */
const licence = (value, at) => {
    const tree = typeof value === 'string' ? parseLicence(value) : undefined;
    // Other spellings of a licence would never be found in an SBOM.
    if (tree?.kind === 'licence' && licenceText(tree) === value)
        return licenceText(tree);
    throw (0,lib_shape/* wrong */.Qm)(at, value, 'a licence of the SPDX list, such as MIT or GPL-2.0-only WITH Classpath-exception-2.0');
};
const licence_rules_exception = (0,lib_shape/* object */.Ik)({ purl: purl, reason: lib_shape/* text */.Qq, owner: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq), expires: (0,lib_shape/* optional */.lq)(vulnerability_rules_day) });
const fields = (0,lib_shape/* object */.Ik)({
    deny: (0,lib_shape/* withDefault */.IQ)((0,lib_shape/* list */.p_)(licence, 1000), []),
    allow: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(licence, 1000)),
    unknown: (0,lib_shape/* withDefault */.IQ)((0,lib_shape/* oneOf */.yL)('fail', 'review', 'report'), 'review'),
    exceptions: (0,lib_shape/* withDefault */.IQ)((0,lib_shape/* list */.p_)(licence_rules_exception, 10_000), []),
});
/** `licences`: which licences the components of a release may have. */
const licenceRules = (value, at) => {
    const read = fields(value, at);
    const index = read.deny.findIndex(one => read.allow?.includes(one));
    if (index < 0)
        return read;
    throw new lib_shape/* WrongShape */.zq(`"${at}.deny[${index}]" is ${read.deny[index]}, which "allow" has too.`, `${at}.deny[${index}]`);
};

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/package-rules.js

// The keys of a policy about what a package index says. docs/schema/policy.v1.json has the same rules.
/** The statuses of projects that can fail a release. */
const failing = ['archived', 'deprecated', 'quarantined'];
/** `packages`: which packages fail a release by what their index says of them. */
const packageRules = (0,lib_shape/* object */.Ik)({
    yanked: (0,lib_shape/* withDefault */.IQ)((0,lib_shape/* oneOf */.yL)('fail', 'report'), 'report'),
    // Not by default: who writes it down asks for an index that says the status.
    'status-fail': (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)((0,lib_shape/* oneOf */.yL)(...failing), failing.length)),
    digests: (0,lib_shape/* withDefault */.IQ)((0,lib_shape/* oneOf */.yL)('fail', 'report'), 'fail'),
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
const attestors = policy_signers_consistent((0,lib_shape/* list */.p_)(attestor, 100));
/** Signers of a release, an image, a package or a file. */
const policy_signers_signers = policy_signers_consistent((0,lib_shape/* list */.p_)(anySigner, 100));
/** None is in a list both as one that is revoked altogether and as one that counts. */
function policy_signers_consistent(many) {
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
    return byKind(policySigner(signer), {
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
const reader_rules_branch = (0,lib_shape/* matching */.wC)(/^(?!refs\/)(?!.*(?:\.\.|\/\/|@\{))[^\s~^:?*[\\\p{C}]{1,200}$/u, 'the name of a branch like main, without refs/heads/');
const source = (0,lib_shape/* object */.Ik)({ repository: (0,lib_shape/* optional */.lq)(webAddress), tag: (0,lib_shape/* optional */.lq)(tag), branch: (0,lib_shape/* optional */.lq)(reader_rules_branch) });
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
    vex: (0,lib_shape/* optional */.lq)((0,lib_shape/* object */.Ik)({ signers: attestors, scope: (0,lib_shape/* optional */.lq)((0,lib_shape/* oneOf */.yL)(...vexScopes)) })),
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
/** The evidence without which a release is not complete, if the policy does not say. */
const requiredByDefault = ['sbom', 'vulnerabilities', 'provenance'];
const policy_fields = (0,lib_shape/* object */.Ik)({
    version: (0,lib_shape/* oneOf */.yL)(1),
    vulnerabilities: (0,lib_shape/* withDefault */.IQ)(vulnerabilityRules, vulnerabilityRules({}, '')),
    tools: (0,lib_shape/* withDefault */.IQ)(toolRules, toolRules({}, '')),
    databases: (0,lib_shape/* withDefault */.IQ)((0,lib_shape/* object */.Ik)({ 'max-age-hours': (0,lib_shape/* withDefault */.IQ)((0,lib_shape/* number */.ai)(1, 8760), 120) }), { 'max-age-hours': 120 }),
    evidence: (0,lib_shape/* withDefault */.IQ)((0,lib_shape/* object */.Ik)({ required: (0,lib_shape/* withDefault */.IQ)((0,lib_shape/* list */.p_)((0,lib_shape/* oneOf */.yL)(...requirableKinds)), requiredByDefault) }), {
        required: requiredByDefault,
    }),
    hardening: (0,lib_shape/* optional */.lq)((0,lib_shape/* object */.Ik)({ required: (0,lib_shape/* list */.p_)((0,lib_shape/* oneOf */.yL)(...hardeningRules), hardeningRules.length) })),
    licences: (0,lib_shape/* optional */.lq)(licenceRules),
    packages: (0,lib_shape/* optional */.lq)(packageRules),
    signers: (0,lib_shape/* optional */.lq)(policy_signers_signers),
    rebuilders: (0,lib_shape/* optional */.lq)(rebuilders),
    slsa: (0,lib_shape/* optional */.lq)((0,lib_shape/* object */.Ik)({ level: slsaLevel })),
    ...readerFields,
});
const policy_shape = (value, place) => {
    const read = policy_fields(value, place);
    refuseUnreachable(read.slsa?.level, 'builders', read.builders);
    return read;
};
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
    return (0,json.at)(value, ...keys) !== undefined;
}
/** The whole policy, including defaults: `policy.yaml` of a release, from which the verdict can be computed again. */
function renderPolicy(policy) {
    return yaml_renderYaml(policy);
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
    const { document } = policy_policy.files;
    await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(releaseDir, document.path), renderPolicy(policy));
    await (0,release_dir/* writeStepRecord */.Jf)(releaseDir, 'scan-image.policy', { files: [recordOf(document, document.path, ownTool)] });
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
        if (error instanceof lib_problem/* Problem */.A)
            throw new lib_problem/* Problem */.A(attempted, { found: error.found, next: error.next, cause: error });
        const isMissing = error.code === 'ENOENT';
        const found = isMissing ? 'no such file.' : `${(0,lib_problem/* messageOf */.b)(error)}.`;
        throw new lib_problem/* Problem */.A(attempted, { found, next: 'Check `vulnerabilities.vex.files` in the policy.', cause: error });
    }
}
/** Writes the documents into the release, so that anyone can compute the verdict again. Returns their paths there. */
async function writeVexFiles(files, releaseDir) {
    const { document } = vex_vex.files;
    for (const { path, content } of files)
        await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(releaseDir, vexPath(path)), content);
    const records = files.map(({ path }) => recordOf(document, vexPath(path), ownTool));
    if (files.length > 0)
        await (0,release_dir/* writeStepRecord */.Jf)(releaseDir, 'scan-image.vex', { files: records });
    return records.map(({ path }) => path);
}

// EXTERNAL MODULE: ./packages/base/lib/digest.js + 2 modules
var lib_digest = __webpack_require__(5211);
// EXTERNAL MODULE: ./packages/base/lib/is-sha256.js
var is_sha256 = __webpack_require__(8008);
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

;// CONCATENATED MODULE: ./packages/evidence/lib/release/evidence-digests.js



/** Evidence and step records are named alike, whatever the release directory is called: `sbom.spdx.json`, `records/…`. */
const recordsPrefix = 'records/';
/** The name of a file in or beside the release directory, in lists of digests. */
function evidenceName(releaseDir, path) {
    const inRecords = (0,lib_files/* toPosix */.d7)((0,external_node_path_.relative)((0,release_dir/* recordsDir */.Ap)(releaseDir), path));
    return inRecords.startsWith('../') ? (0,lib_files/* toPosix */.d7)((0,external_node_path_.relative)(releaseDir, path)) : `${recordsPrefix}${inRecords}`;
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
    const records = await Promise.all(steps.map(step => (0,release_dir/* readStepRecord */.YO)(releaseDir, step)));
    const paths = [
        ...records.flatMap(({ files }) => files.map(({ path }) => (0,external_node_path_.join)(releaseDir, path))),
        ...steps.map(step => (0,release_dir/* stepRecordPath */.tU)(releaseDir, step)),
        ...further,
    ];
    return pool_pool([...new Set(paths)], 4, async (path) => ({
        name: evidenceName(releaseDir, path),
        digest: { sha256: await (0,lib_digest/* sha256File */.Q3)(path) },
    }));
}

// EXTERNAL MODULE: ./packages/evidence/lib/release/named-digest.js
var named_digest = __webpack_require__(8360);
;// CONCATENATED MODULE: ./packages/evidence/lib/release/digest-list.js





/**
 * Largest list in an output, in bytes: that of some 50 files. The runner hands over an input in an environment variable, in which
 * Linux accepts 128 KiB, and an input `evidence` has the lists of many jobs. GitHub accepts 1 MiB of outputs of one job.
 */
const outputLimit = 8 * 1024;
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
    const text = (0,json/* renderJson */.hF)(content);
    const digest = { sha256: (0,lib_digest/* sha256 */.sc)(text) };
    const path = (0,external_node_path_.join)((0,release_dir/* recordsDir */.Ap)(releaseDir), 'lists', `${digest.sha256}.json`);
    await (0,lib_files/* writeFileAtomic */.Zf)(path, text);
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
        throw digest_list_unusable(name, 'it is missing.');
    if ((0,lib_digest/* sha256 */.sc)(content) !== digest.sha256)
        throw digest_list_unusable(name, 'it is not what its job made.');
    const value = (0,json/* parseJson */.qF)(content.toString(), name);
    const list = Array.isArray(value) ? value : (0,json.at)(value, use);
    if (list === undefined && (0,lib_shape/* isObject */.Gv)(value))
        return [];
    const isEntry = use === 'dependencies' ? isAddressedDigest : named_digest/* isNamedDigest */._;
    if (Array.isArray(list) && list.every(isEntry))
        return list;
    throw digest_list_unusable(name, 'it is not a list of names with digests.');
}
/** True for an address with a SHA-256 digest. */
function isAddressedDigest(value) {
    return (0,json/* textAt */.$6)(value, 'uri') !== undefined && (0,is_sha256/* isSha256 */._)((0,json/* textAt */.$6)(value, 'digest', 'sha256') ?? '');
}
function digest_list_unusable(name, found) {
    return new lib_problem/* Problem */.A(`read the list of digests ${name}`, {
        found,
        next: 'Hand over the release directory with `to-artifact` and `from-artifacts`, and do not change its files.',
    });
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

// EXTERNAL MODULE: ./packages/evidence/lib/findings/package-identity.js
var package_identity = __webpack_require__(610);
;// CONCATENATED MODULE: ./packages/evidence/lib/findings/exceptions.js


/** True if an exception names the finding by one of its identifiers (case does not matter) and, if it names a package, its package. */
function covers(exception, finding) {
    const wanted = exception.id.toUpperCase();
    if (![finding.id, ...finding.aliases].some(id => id.toUpperCase() === wanted))
        return false;
    return exception.purl === undefined || (0,package_identity/* purlMatches */.lw)(exception.purl, finding.package);
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

// EXTERNAL MODULE: ./packages/evidence/lib/findings/scanners/report-fields.js
var report_fields = __webpack_require__(8115);
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
    const date = (0,report_fields/* timeOf */.nR)(day);
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
    return new lib_problem/* Problem */.A(`read ${what}, line ${line}`, {
        found,
        next: 'Download the file of a day from https://www.first.org/epss/data_stats again.',
    });
}
/** Parses CISA's catalogue in JSON. https://www.cisa.gov/known-exploited-vulnerabilities-catalog. Throws a Problem. */
function parseKnownExploited(text, what, sha256) {
    const document = (0,json/* parseJson */.qF)(text, what);
    const date = (0,report_fields/* timeOf */.nR)((0,json/* textAt */.$6)(document, 'dateReleased'));
    const version = (0,json/* textAt */.$6)(document, 'catalogVersion');
    const listed = (0,json.at)(document, 'vulnerabilities');
    if (date === undefined)
        throw badCatalogue(what, '"dateReleased" is not a time.');
    if (!Array.isArray(listed) || listed.length === 0)
        throw badCatalogue(what, '"vulnerabilities" is not a list with entries.');
    const count = (0,json.at)(document, 'count');
    if (count !== undefined && count !== listed.length)
        throw badCatalogue(what, `"count" is ${JSON.stringify(count)}, but it lists ${listed.length}.`);
    const ids = listed.map((one, index) => {
        const id = (0,lib_shape/* isObject */.Gv)(one) ? (0,json/* textAt */.$6)(one, 'cveID') : undefined;
        if (id !== undefined && cve.test(id))
            return id.toUpperCase();
        throw badCatalogue(what, `"vulnerabilities[${index}].cveID" is not a CVE.`);
    });
    return { sha256, date, ...(version === undefined ? {} : { version }), cves: new Set(ids) };
}
function badCatalogue(what, found) {
    return new lib_problem/* Problem */.A(`read ${what}`, {
        found,
        next: 'Download the JSON of https://www.cisa.gov/known-exploited-vulnerabilities-catalog again.',
    });
}
/** The findings with what the lists say of their CVEs. */
function withFeeds(findings, { epss, knownExploited }) {
    if (epss === undefined && knownExploited === undefined)
        return findings;
    return findings.map(finding => {
        const cves = cvesOf(finding);
        const scores = cves.flatMap(one => epss?.scores.get(one) ?? []);
        return {
            ...finding,
            ...(scores.length === 0 ? {} : { epss: Math.max(...scores) }),
            ...(cves.some(one => knownExploited?.cves.has(one)) ? { knownExploited: true } : {}),
        };
    });
}
/** What a document says of the lists. */
function feedsOf({ epss, knownExploited }) {
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
function cvesOf({ id, aliases }) {
    return [id, ...aliases].map(one => one.toUpperCase()).filter(one => one.startsWith('CVE-'));
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
            for (const cve of cvesOf(finding))
                byCve.set(cve, joined(byCve.get(cve) ?? {}, own));
        }
    }
    return finding => {
        const own = ownThreat(finding, () => ({}));
        const cves = cvesOf(finding);
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

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/same-vulnerability.js

/**
 * True if both can be one vulnerability: they have a common identifier and, if both have CVEs, a common CVE. An advisory (DSA, RHSA, some
 * GHSA) is about several vulnerabilities, and scanners list it among the names of each.
 */
function isSameVulnerability(one, other) {
    const [own, others] = [cvesOf(one), cvesOf(other)];
    if (own.length > 0 && others.length > 0)
        return own.some(cve => others.includes(cve));
    const names = namesOf(other);
    return namesOf(one).some(name => names.includes(name));
}
function namesOf({ id, aliases }) {
    return [id, ...aliases].map(name => name.toUpperCase());
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
    if (target_isOfProject(target))
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
    const purl = (0,findings_purl/* parsePurl */.$)(name);
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
    const named = (text) => (0,package_identity/* identityOf */.cu)({ name: text, version: '', type: '', purl: `pkg:${purl.type}/${(0,findings_purl/* encodePart */.Q)(text)}` }).name;
    return named(purl.name) === named(name);
}
function isSameVersion({ version }, own) {
    return version === '' || version === own || (0,version_version/* sameVersion */.r1)(version, own);
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
    return `${statement.status}${why} (${vex_statement_placeOf(statement)})`;
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
        .filter(name => (0,package_identity/* purlMatches */.lw)(name, found) && isSameArchitecture(name, found))
        .map(name => (0,findings_purl/* parsePurl */.$)(name)?.version !== '');
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
        const arch = (0,findings_purl/* parsePurl */.$)(text)?.qualifiers.arch ?? '';
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
    return (0,lib_files/* byBytes */.bg)(a.document, b.document) || a.index - b.index;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/diff/findings-difference.js




/** Compares the findings of two scans by package, in any version, and by vulnerability, whatever each side calls it. */
function findingsDifference(before, now) {
    const succeeded = now.scanners.filter(({ status }) => status === 'ok').map(({ name }) => name);
    const [old, young] = [index(before.findings), index(now.findings)];
    const gone = before.findings.filter(finding => counterpart(finding, young) === undefined);
    const wasSeen = ({ opinions }) => opinions.some(({ scanner }) => succeeded.includes(scanner));
    const changed = now.findings.flatMap(finding => {
        const past = counterpart(finding, old);
        if (past === undefined || (past.severity === finding.severity && past.fix.state === finding.fix.state))
            return [];
        return [{ id: finding.id, before: foundThen(past), now: foundThen(finding) }];
    });
    return {
        added: sorted(now.findings.filter(finding => counterpart(finding, old) === undefined)),
        removed: sorted(gone.filter(wasSeen)),
        unknown: sorted(gone.filter(finding => !wasSeen(finding))),
        changed: changed.sort((a, b) => bySeverity(a.now, b.now)),
    };
}
function index(findings) {
    const found = new Map();
    for (const finding of findings)
        for (const key of keysOf(finding)) {
            const own = found.get(key);
            if (own === undefined)
                found.set(key, [finding]);
            else
                own.push(finding);
        }
    return found;
}
/** Finds the counterpart of a finding among those of an earlier scan: the same package in any version, and the same vulnerability. */
function earlierIn(findings) {
    const old = index(findings);
    return finding => counterpart(finding, old);
}
function counterpart(finding, others) {
    return keysOf(finding)
        .flatMap(key => others.get(key) ?? [])
        .find(other => isSameVulnerability(finding, other));
}
function keysOf({ id, aliases, package: found }) {
    const whose = (0,package_identity/* packageId */.sG)((0,package_identity/* identityOf */.cu)(found));
    return [id, ...aliases].map(one => `${one.toUpperCase()} ${whose}`);
}
function foundThen({ id, package: { name, version, type }, severity, fix }) {
    return { id, package: { name, version, type }, severity, fix: fix.state };
}
function sorted(findings) {
    return findings.map(foundThen).sort(bySeverity);
}
function bySeverity(a, b) {
    return rank(b.severity) - rank(a.severity) || byBytes(a.id, b.id) || byBytes(a.package.name, b.package.name);
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
    if (onlyFixable && !isFixable(finding))
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
        return judgeOne(tree, rules);
    const [left, right] = [judgeTree(tree.left, rules), judgeTree(tree.right, rules)];
    return tree.kind === 'and' ? worse(left, right) : better(left, right);
}
function judgeOne(tree, { allow, deny }) {
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
        return sameName.filter(({ purl }) => (0,package_identity/* purlMatches */.lw)(purl, { type: '', ...component })).map(({ index }) => index);
    };
}
/** Type and name of a component, in words that are equal for every spelling. */
function nameOf(component) {
    const { type, name } = (0,package_identity/* identityOf */.cu)({ type: '', ...component });
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

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/complete-identities.js


/**
 * Completes identities that lack what another scanner of the same target knows: OSV-Scanner drops the epoch of some RPM packages, and a jar without
 * a POM has no group. If several packages fit, none is taken.
 */
function completed(matches) {
    const keys = new Set(matches.filter(one => partOf(one) === undefined).map(({ identity }) => (0,package_identity/* packageKey */.MO)(identity)));
    const whole = new Map();
    for (const match of matches) {
        const part = wholeOf(match);
        if (part !== undefined)
            whole.set(part, (whole.get(part) ?? new Map()).set((0,package_identity/* packageKey */.MO)(match.identity), match.identity));
    }
    return matches.map(match => {
        const part = partOf(match);
        if (part === undefined || keys.has((0,package_identity/* packageKey */.MO)(match.identity)))
            return match;
        const [found, another] = [...(whole.get(part)?.values() ?? [])];
        return found === undefined || another !== undefined ? match : { ...match, identity: found };
    });
}
/** The key of an identity that may lack something; undefined if it does not. */
function partOf({ opinion, identity }) {
    const { type, name, version } = identity;
    const mayLackEpoch = type === 'rpm' && scanners/* scannersWithoutEpochs */.Qz.includes(opinion.scanner) && !version.includes(':');
    const mayLackGroup = type === 'maven' && !name.includes('/');
    return mayLackEpoch || mayLackGroup ? JSON.stringify([type, name, version]) : undefined;
}
/** The key of what an identity would be without epoch or group; undefined if it has neither. */
function wholeOf({ identity: { type, name, version } }) {
    if (type === 'rpm' && version.includes(':'))
        return JSON.stringify([type, name, withoutEpoch(version)]);
    if (type === 'maven' && name.includes('/'))
        return JSON.stringify([type, name.slice(name.lastIndexOf('/') + 1), version]);
    return undefined;
}
/** A version without its epoch: within one image, no package has two versions that differ by it alone. */
function withoutEpoch(version) {
    return version.replace(/^\d+:/, '');
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
    const skippedBy = ({ skipped, onlyType }) => ofAll && onlyType !== undefined ? skipped.filter(one => (0,package_identity/* identityOf */.cu)(one).type === onlyType) : skipped;
    const skipped = new Map(reports.flatMap(skippedBy).map(one => [keyOf(one), one]));
    return [...skipped].filter(([key]) => !judged.has(key)).map(([, one]) => one);
}
/** True if no scanner had anything to look up in an image, which is never empty: of a distribution that none knows, for example. */
function isUnseen({ target, scanners }) {
    return target.kind === 'image' && scanners.length > 0 && scanners.every(({ database }) => database.unused === true);
}
/** All packages of a target are of one distribution, which scanners may call by different names. OSV-Scanner drops some epochs. */
function keyOf(found) {
    const identity = (0,package_identity/* identityOf */.cu)(found);
    const version = identity.type === 'rpm' ? withoutEpoch(identity.version) : identity.version;
    return (0,package_identity/* packageKey */.MO)({ ...identity, distribution: '', version });
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










/** What speaks against the evidence, findings apart. */
function rulingsOn(policy, evidence) {
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
        ],
        failures: [
            ...missing(policy, evidence),
            ...images.failures.map(ofImages),
            ...packages.flatMap(({ failures }) => failures),
        ],
        reviews: [],
    };
}
/** What each rule about the evidence says: first those that speak against it. */
function rulesOf(policy, { errors, failures, reviews }, { vex }) {
    const decisions = (status, rulings) => rulings.map(({ rule, text }) => ({ rule, status, detail: text }));
    // What a person has to decide, nobody knows yet.
    const against = [...decisions('error', [...errors, ...reviews]), ...decisions('fail', failures)];
    const speaks = (rule) => against.some(one => one.rule === rule || one.rule.startsWith(`${rule}.`));
    const passed = [...askedOf(policy), ...(vex?.passed ?? [])].filter(({ rule }) => !speaks(rule));
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
    const { errors, failures, reviews } = rulingsOn(policy, evidence);
    const items = itemRulings(decisions, licences);
    const reasons = (own, ofItems) => [...own.map(({ text }) => text), ...ofItems.map(withRule)];
    const texts = [
        ['error', reasons(errors, items.errors)],
        ['fail', reasons(failures, items.failures)],
        ['review', reasons(reviews, items.reviews)],
    ];
    return {
        result: texts.find(([, own]) => own.length > 0)?.[0] ?? 'pass',
        reasons: texts.flatMap(([, own]) => own),
        rules: rulesOf(policy, joinedRulings({ errors, failures, reviews }, items), evidence),
        errors: texts[0][1],
        warnings: [
            ...(policy.vulnerabilities['allow-unjudged'] ? evidence.findings.flatMap(unjudgedText) : []),
            ...toolWarnings(evidence, judging, decisions),
            ...unknownAccepted(decisions),
            ...evidence.findings.flatMap(document => judgePackages(document, policy).warnings),
            ...(vex?.warnings ?? []),
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
    throw new lib_problem/* Problem */.A('decide on the evidence', {
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
    return own.flatMap(one => warningsOf(one, today, release === undefined ? 'in this scan' : 'in this release'));
}
function warningsOf({ exception, expired, findings }, today, where) {
    const whose = exception.owner === undefined ? '' : ` of ${exception.owner}`;
    const name = `The exception for ${exception.id}${whose}`;
    if (findings.length === 0)
        return [`${name} is unused: it matches no finding ${where}.`];
    const daysLeft = ((0,dates/* hoursBetween */.U)(`${today}T00:00:00Z`, `${exception.expires}T00:00:00Z`) ?? 0) / 24;
    if (expired || daysLeft > verdict_soonDays)
        return [];
    return [`${name} expires on ${exception.expires}.`];
}

// EXTERNAL MODULE: ./packages/host/lib/scratch.js
var scratch = __webpack_require__(4677);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
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
function document_readDescriptor(value) {
    const digest = (0,json/* textAt */.$6)(value, 'digest');
    if (digest === undefined)
        throw new BadDocument('has an entry without a digest');
    if (!isDigest(digest))
        throw new BadDocument(`has an entry whose digest ${shown(digest)} is not a SHA-256 digest`);
    const size = (0,json.at)(value, 'size');
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
    return (0,json.at)(document, 'manifests') !== undefined || isIndexType((0,json/* textAt */.$6)(document, 'mediaType'));
}
/** The media type of an index or a manifest. It may be absent in the document itself. */
function mediaTypeOf(document) {
    return (0,json/* textAt */.$6)(document, 'mediaType') ?? (isIndex(document) ? indexTypes : manifestTypes)[0] ?? '';
}
/** True if a manifest with this descriptor of its configuration is an image. Other artifacts have other configurations. */
function isImageConfig(config) {
    const type = (0,json/* textAt */.$6)(config, 'mediaType');
    return type === undefined || configTypes.includes(type);
}
/**
 * True if an entry of an image index is not an image, but attached to one. BuildKit puts attestations beside the images, with an
 * annotation, as manifests of the platform unknown/unknown, which no program runs. An entry with the annotation and a platform
 * could be an image that tries to escape the scan.
 */
function isAttached(entry) {
    const [os, architecture] = ['os', 'architecture'].map(key => (0,json/* textAt */.$6)(entry, 'platform', key)?.toLowerCase());
    if (os === 'unknown' && architecture === 'unknown')
        return true;
    return os === 'unknown' && (0,json/* textAt */.$6)(entry, 'annotations', 'vnd.docker.reference.type') !== undefined;
}
/**
 * The platform that an entry of an index, or a configuration, names; undefined if it names none. Half a platform is given as it
 * is, without a slash: unlike an absent one, it cannot be looked up elsewhere.
 */
function platformOf(value) {
    const parts = ['os', 'architecture', 'variant'].map(key => (0,json/* textAt */.$6)(value, key));
    if (parts[0] === undefined && parts[1] === undefined)
        return undefined;
    return canonicalPlatform(parts.filter(part => part !== undefined).join('/'));
}

// EXTERNAL MODULE: ./packages/base/lib/tar/tar-header.js
var tar_header = __webpack_require__(6245);
;// CONCATENATED MODULE: ./packages/oci/lib/tar-index.js

// An image has a few dozen entries; docker's own format has a few per layer.
const entryLimit = 100_000;
/** The regular files of an uncompressed tar, by path. Other entries (docker's links between layers) are ignored. */
async function readTarIndex(file, what) {
    const entries = new Map();
    const { size: end } = await file.stat();
    const block = Buffer.alloc(tar_header/* blockSize */.L6);
    for (let offset = 0, count = 0; offset + tar_header/* blockSize */.L6 <= end; count++) {
        if (count > entryLimit)
            throw damagedImage(what, `it has more than ${entryLimit} entries.`);
        await file.read(block, 0, tar_header/* blockSize */.L6, offset);
        const header = headerOf(block, what);
        if (header === undefined)
            return entries;
        const path = header.path.replace(/^\.\//, '');
        const entry = { path, size: header.size, offset: offset + tar_header/* blockSize */.L6 };
        if (entry.offset + entry.size > end)
            throw damagedImage(what, 'it is truncated.');
        if (header.type === '0')
            entries.set(path, entry);
        offset = entry.offset + Math.ceil(header.size / tar_header/* blockSize */.L6) * tar_header/* blockSize */.L6;
    }
    throw damagedImage(what, 'it is truncated.');
}
function headerOf(block, what) {
    try {
        return (0,tar_header/* decodeHeader */.E2)(block);
    }
    catch (error) {
        throw error instanceof lib_problem/* Problem */.A ? damagedImage(what, error.found) : error;
    }
}
/** The content of a small file in a tar. */
async function readTarBytes(file, entry, limit, what) {
    if (entry.size > limit)
        throw damagedImage(what, `${JSON.stringify(entry.path)} has ${entry.size} bytes, more than the ${limit} accepted.`);
    const buffer = Buffer.alloc(entry.size);
    await file.read(buffer, 0, entry.size, entry.offset);
    return buffer;
}
/** Opens an archive for reading, runs `body` and closes it. Throws a Problem unless it is a file. */
async function withFile(path, body) {
    const file = await (0,read_limited/* openFile */.Tq)(path).catch(tar_index_refuse(path));
    try {
        return await body(file);
    }
    finally {
        await file.close();
    }
}
function tar_index_refuse(path) {
    return cause => {
        if (cause instanceof lib_problem/* Problem */.A)
            throw cannotOpen(path, 'it is not a file.', cause);
        throw cannotOpen(path, cause.code === 'ENOENT' ? 'the file does not exist.' : `${cause.message}.`, cause);
    };
}
function cannotOpen(path, found, cause) {
    return new lib_problem/* Problem */.A(`open the archive ${path}`, { found, next: 'Check the path.', cause });
}
/** The Problem for an image archive that cannot be used. */
function damagedImage(what, found, next = 'Give a tar, as `docker save` or `buildah push IMAGE oci-archive:FILE` write it.') {
    return new lib_problem/* Problem */.A(`read the archive ${what}`, { found, next });
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./packages/base/lib/tar/tar-reader.js
var tar_reader = __webpack_require__(2499);
// EXTERNAL MODULE: ./packages/base/lib/tar/tar-limits.js
var tar_limits = __webpack_require__(9524);
// EXTERNAL MODULE: ./packages/host/lib/http/sink.js
var http_sink = __webpack_require__(9741);
;// CONCATENATED MODULE: ./packages/oci/lib/uncompressed.js









/** The first bytes of compressed files that we do not unpack, in hexadecimal, and the program that does. */
const others = [
    ['fd377a585a00', 'xz', 'xz -d'],
    ['425a68', 'bzip2', 'bzip2 -d'],
];
/**
 * The path of the uncompressed archive: the archive itself or, if it is compressed with gzip or zstd, a copy in `scratch`. Throws a Problem for other
 * compressions, and for more than the usual limits of an archive.
 */
async function uncompressed(archive, scratch) {
    const start = await withFile(archive, async (file) => {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(6), 0, 6, 0);
        return buffer.toString('hex', 0, bytesRead);
    });
    const other = others.find(([magic]) => start.startsWith(magic));
    if (other !== undefined)
        throw damagedImage(archive, `it is compressed with ${other[1]}.`, `Decompress it before this step: ${other[2]} FILE.`);
    const unpack = Object.entries(unpackers).find(([magic]) => start.startsWith(magic))?.[1];
    if (unpack === undefined)
        return archive;
    await (0,promises_.mkdir)(scratch, { recursive: true });
    const path = (0,external_node_path_.join)(scratch, 'image.tar');
    await (0,external_node_stream_promises_.pipeline)(unpacked(archive, unpack), (0,external_node_fs_.createWriteStream)(path)).catch(error => {
        throw error instanceof lib_problem/* Problem */.A ? error : (0,http_sink/* unwritable */.m)(path, error);
    });
    return path;
}
/** What unpacks an archive, by its first bytes in hexadecimal digits. Their errors are Problems. */
const unpackers = {
    '1f8b': pieces => (0,tar_reader/* unzip */.$1)(pieces, tar_limits/* defaultLimits */.M),
    '28b52ffd': zstd,
};
/** A small archive may have this much, in bytes, whatever it is compressed to. */
const slack = 16 * 1024 * 1024;
/** https://www.rfc-editor.org/rfc/rfc8878 */
async function* zstd(pieces) {
    const attempted = 'unpack an archive';
    let [before, after] = [0, 0];
    const counted = async function* () {
        for await (const piece of pieces) {
            before += piece.length;
            yield piece;
        }
    };
    try {
        for await (const chunk of external_node_stream_.Readable.from(counted()).pipe((0,external_node_zlib_.createZstdDecompress)())) {
            after += chunk.length;
            if (after > slack + before * tar_limits/* defaultLimits */.M.ratio)
                throw new lib_problem/* Problem */.A(attempted, {
                    found: `it unpacks to more than ${tar_limits/* defaultLimits */.M.ratio} times its size.`,
                    next: 'Make it again.',
                });
            yield chunk;
        }
    }
    catch (cause) {
        if (cause instanceof lib_problem/* Problem */.A)
            throw cause;
        throw new lib_problem/* Problem */.A(attempted, { found: 'it is not a complete zstd file.', next: 'Make it again.', cause });
    }
}
async function* unpacked(archive, unpack) {
    let size = 0;
    try {
        for await (const chunk of unpack((0,read_limited/* readPieces */.ut)(archive))) {
            size += chunk.length;
            if (size > tar_limits/* defaultLimits */.M.totalSize)
                throw damagedImage(archive, `it unpacks to more than the ${tar_limits/* defaultLimits */.M.totalSize} bytes accepted.`);
            yield chunk;
        }
    }
    catch (error) {
        throw error instanceof lib_problem/* Problem */.A ? damagedImage(archive, error.found) : error;
    }
}

;// CONCATENATED MODULE: ./packages/oci/lib/docker-archive.js









// The only files of an OCI layout. No other path in the archive is ever used to write a file.
const layoutFile = /^(oci-layout|index\.json|blobs\/sha256\/[0-9a-f]{64})$/;
/**
 * Opens a tar of an image. Unpacks it into `scratch` first if it is gzipped. An OCI layout (newer `docker save` writes one too) is
 * unpacked there as well, because trivy 0.59 does not read it from a tar.
 */
async function openImageArchive(archive, scratch) {
    const path = await uncompressed(archive, scratch);
    return withFile(path, async (file) => {
        const entries = await readTarIndex(file, archive);
        if (entries.has('oci-layout') && entries.has('index.json')) {
            const directory = (0,external_node_path_.join)(scratch, 'archive');
            for (const entry of entries.values())
                if (layoutFile.test(entry.path))
                    await unpack(path, entry, directory);
            return { format: 'oci', directory };
        }
        if (!entries.has('manifest.json'))
            throw damagedImage(archive, 'it is neither an OCI layout nor an archive from `docker save`.');
        const read = async (entry) => parse(await readTarBytes(file, entry, documentLimit, archive), entry, archive);
        return { format: 'docker', platform: await platformIn(entries, read, archive), path };
    });
}
/** The platform of the only image that docker's own manifest lists. */
async function platformIn(entries, read, archive) {
    const manifest = entries.get('manifest.json');
    const document = manifest === undefined ? undefined : await read(manifest);
    const images = Array.isArray(document) ? document : [];
    if (images.length !== 1)
        throw damagedImage(archive, `it contains ${images.length} images.`, 'Save one image into each archive.');
    const config = entries.get((0,json/* textAt */.$6)(images[0], 'Config') ?? '');
    if (config === undefined)
        throw damagedImage(archive, 'it lacks the configuration that its manifest.json names.');
    const platform = platformOf(await read(config));
    if (platform === undefined || !isPlatform(platform))
        throw damagedImage(archive, 'its configuration names no platform.');
    return platform;
}
function parse(bytes, { path }, archive) {
    try {
        return parseBounded(bytes);
    }
    catch (error) {
        throw error instanceof BadDocument ? damagedImage(archive, `${shown(path)} ${error.message}.`) : error;
    }
}
async function unpack(path, entry, directory) {
    const target = (0,external_node_path_.join)(directory, entry.path);
    await (0,promises_.mkdir)((0,external_node_path_.join)(directory, 'blobs', 'sha256'), { recursive: true });
    const range = { start: entry.offset, end: entry.offset + entry.size - 1 };
    await (0,external_node_stream_promises_.pipeline)(entry.size === 0 ? [] : (0,read_limited/* readPieces */.ut)(path, { range }), (0,external_node_fs_.createWriteStream)(target));
}

;// CONCATENATED MODULE: ./packages/oci/lib/artifact-manifest.js


const manifestType = 'application/vnd.oci.image.manifest.v1+json';
const emptyType = 'application/vnd.oci.empty.v1+json';
/** Name of the file in a layer. Clients of artifacts write the layer to a file of this name. */
const titleKey = 'org.opencontainers.image.title';
/** The empty configuration: https://github.com/opencontainers/image-spec/blob/main/manifest.md#guidance-for-an-empty-descriptor. */
const empty = Buffer.from('{}');
/** The manifest of an artifact. It has no time, so that the same files give the same bytes. */
function artifactManifest({ artifactType, annotations, files, subject }) {
    const manifest = {
        schemaVersion: 2,
        mediaType: manifestType,
        artifactType,
        config: { mediaType: emptyType, digest: artifact_manifest_digestOf(empty), size: empty.length },
        layers: files.map(({ title, mediaType, digest, size }) => ({
            mediaType: withoutParameters(mediaType),
            digest,
            size,
            annotations: { [titleKey]: title },
        })),
        ...(subject && { subject }),
        annotations,
    };
    return Buffer.from(JSON.stringify(manifest));
}
/** What a manifest says of itself. Files without a name are left out. Throws BadDocument for a digest that is none. */
function readArtifact(document) {
    const files = listAt(document, 'layers').map(layer => {
        const { digest } = readDescriptor(layer);
        const size = numberAt(layer, 'size') ?? 0;
        const mediaType = textAt(layer, 'mediaType') ?? '';
        return { title: textAt(layer, 'annotations', titleKey) ?? '', mediaType, digest, size };
    });
    const annotations = Object.entries(at(document, 'annotations') ?? {});
    return {
        artifactType: textAt(document, 'artifactType') ?? '',
        annotations: Object.fromEntries(annotations.filter(([, value]) => typeof value === 'string')),
        files: files.filter(({ title }) => title !== ''),
    };
}
/** A descriptor has a media type without parameters: https://github.com/opencontainers/image-spec/blob/main/descriptor.md#properties. */
function withoutParameters(mediaType) {
    const [type = ''] = mediaType.split(';');
    return /^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}\/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}$/.test(type.trim())
        ? type.trim()
        : 'application/octet-stream';
}
function artifact_manifest_digestOf(bytes) {
    return `sha256:${sha256(bytes)}`;
}

;// CONCATENATED MODULE: ./packages/oci/lib/layout-view.js





/**
 * A layout (in `scratch`) with only one image of another layout, whose blobs it shares. If a layout has several platforms, scanners
 * silently read only one of them. `digest` is that of the image's manifest. Returns the path of the view.
 */
async function layout_view_viewOf(directory, layout, digest, scratch) {
    const view = (0,external_node_path_.join)(scratch, digest.replace(':', '-'));
    await (0,promises_.mkdir)(view, { recursive: true });
    const bytes = await layout.bytes({ digest });
    const mediaType = (0,json/* textAt */.$6)(parseDocument(bytes), 'mediaType') ?? manifestType;
    const manifest = { mediaType, digest, size: bytes.length };
    await (0,promises_.writeFile)((0,external_node_path_.join)(view, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
    await (0,promises_.writeFile)((0,external_node_path_.join)(view, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests: [manifest] }));
    await (0,promises_.symlink)((0,external_node_path_.join)(await (0,promises_.realpath)(directory), 'blobs'), (0,external_node_path_.join)(view, 'blobs'), 'junction');
    return view;
}

// EXTERNAL MODULE: ./packages/base/lib/if-there.js
var if_there = __webpack_require__(7822);
// EXTERNAL MODULE: ./packages/host/lib/http/wrong-digest.js
var wrong_digest = __webpack_require__(3434);
;// CONCATENATED MODULE: ./packages/oci/lib/image-index.js



// Multi-platform images on Docker Hub have up to a dozen platforms, and attestations beside them; the widest have some 40.
const image_index_entryLimit = 100;
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
        if ((0,json.at)(document, 'config') !== undefined || (0,json.at)(document, 'layers') !== undefined)
            throw this.#source.problem(`${entry.digest} is both an index and an image manifest.`);
        if (depth === image_index_depthLimit)
            throw this.#source.problem(`its indexes are nested more than ${image_index_depthLimit} deep.`);
        const entries = (0,json/* listAt */.gT)(document, 'manifests').filter(value => !isAttached(value) && this.#wants(this.#noted(value)));
        this.#entries += entries.length;
        if (this.#entries > image_index_entryLimit)
            throw this.#tooMany();
        const found = await pool_pool(entries, width, async (value) => {
            const descriptor = this.#checked(entry.digest, () => document_readDescriptor(value));
            const child = { ...descriptor, platform: platformOf((0,json.at)(value, 'platform')), artifact: hasArtifactType(value) };
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
        if (!isImageConfig((0,json.at)(document, 'config'))) {
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
        const platform = platformOf((0,json.at)(value, 'platform'));
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
        return this.#source.problem(`it lists ${this.#entries} images, more than the ${image_index_entryLimit} accepted.`, 'Name those that you need with `platforms`.');
    }
}
function hasArtifactType(value) {
    return (0,json/* textAt */.$6)(value, 'artifactType') !== undefined;
}
/** The configuration and the layers of an image manifest, in this order. Throws BadDocument. */
function image_index_partsOf(document) {
    const config = (0,json.at)(document, 'config');
    if (config === undefined)
        return [];
    const layers = (0,json/* listAt */.gT)(document, 'layers');
    if (layers.length > layerLimit)
        throw new BadDocument(`lists ${layers.length} layers, more than the ${layerLimit} accepted`);
    return [config, ...layers].map(document_readDescriptor);
}

;// CONCATENATED MODULE: ./packages/oci/lib/oci-layout.js








/**
 * Reads the only image of an OCI layout. Every blob that is in the layout, or belongs to the image, must have its digest. Blobs that the
 * image does not name may have `restLimit` bytes together.
 */
async function readLayout(directory, restLimit = assetLimit) {
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
        const entries = (0,json/* listAt */.gT)(await this.#index(), 'manifests').filter(entry => !isAttached(entry));
        return entries.map(entry => ({
            descriptor: this.read('index.json', () => document_readDescriptor(entry)),
            name: (0,json/* textAt */.$6)(entry, 'annotations', 'org.opencontainers.image.ref.name'),
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
        return new lib_problem/* Problem */.A(`read the OCI layout ${this.#directory}`, { found, next });
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
    return error instanceof lib_problem/* Problem */.A ? error.found.replace(/\.$/, '') : (0,lib_problem/* messageOf */.b)(error);
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./packages/oci/lib/reference.js
var lib_reference = __webpack_require__(4223);
;// CONCATENATED MODULE: ./packages/oci/lib/docker-login.js





const configLimit = 1024 * 1024;
/**
 * The credentials that `docker login` stored for a registry, under any spelling of it; undefined if none. Runs the credential helper
 * that the configuration names, if `host` can run programs.
 */
async function loggedIn(registry, host) {
    const config = await docker_login_dockerConfigOf(host.env);
    if (config === undefined)
        return undefined;
    const names = (0,lib_reference/* loginNames */.CL)(registry);
    return (await fromHelper(config, names, host)) ?? fromFile(config, names);
}
/** The directory in which docker keeps the configuration of the user. */
function docker_login_dockerDirectory(env) {
    return env.DOCKER_CONFIG || (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.docker');
}
/** The `config.json` of docker; undefined if there is none. Throws a Problem. */
async function docker_login_dockerConfigOf(env) {
    const path = (0,external_node_path_.join)(docker_login_dockerDirectory(env), 'config.json');
    const text = await (0,read_limited/* readIfThere */.qC)(path, configLimit);
    return text && parsed(text, `read ${path}`);
}
/** The first entry of the file that is for this registry and has a password. */
function fromFile(config, names) {
    const auths = docker_login_entriesOf(config, 'auths');
    const found = names.flatMap(name => auths.filter(([key]) => docker_login_bare(key) === name));
    return found.map(([, entry]) => credentialsIn(entry)).find(credentials => credentials !== undefined);
}
/** The entries of an object in the configuration; none if there is no object. */
function docker_login_entriesOf(config, key) {
    const value = (0,json.at)(config, key);
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
    const auth = (0,json/* textAt */.$6)(entry, 'auth');
    if (auth === undefined) {
        const [username, password] = [(0,json/* textAt */.$6)(entry, 'username'), (0,json/* textAt */.$6)(entry, 'password')];
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
    const helpers = docker_login_entriesOf(config, 'credHelpers');
    const own = names.flatMap(name => helpers.filter(([key]) => docker_login_bare(key) === name)).at(0)?.[1];
    const helper = own ?? (0,json.at)(config, 'credsStore');
    if (host.exec === undefined || typeof helper !== 'string' || !/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(helper))
        return undefined;
    const [name = ''] = names;
    const server = name === 'index.docker.io' ? 'https://index.docker.io/v1/' : name;
    const stdout = await answerOf(`docker-credential-${helper}`, server, host.exec);
    if (stdout === undefined)
        return undefined;
    const answer = parsed(Buffer.from(stdout), `use the answer of docker-credential-${helper}`);
    const [username, password] = [(0,json/* textAt */.$6)(answer, 'Username'), (0,json/* textAt */.$6)(answer, 'Secret')];
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
        throw new lib_problem/* Problem */.A(attempted, { found: 'it is not a JSON object.', next: 'Log in to the registry again.', cause });
    }
}

// EXTERNAL MODULE: ./packages/host/lib/http/download.js
var download = __webpack_require__(4010);
// EXTERNAL MODULE: ./packages/host/lib/http/retry.js
var retry = __webpack_require__(394);
;// CONCATENATED MODULE: ./packages/oci/lib/image-digests.js



const limit = 200;
/**
 * Digests of an image and, if it is an index, of everything that it lists, platforms and attestations, also in nested indexes: what
 * `cosign sign --recursive` signs. The image comes first, and each digest once. Throws a Problem.
 */
async function image_digests_digestsOf(root, source) {
    const digests = new Set([root.digest]);
    const indexes = [root.document].filter(isIndex);
    for (const index of indexes) {
        for (const entry of (0,json/* listAt */.gT)(index, 'manifests').filter(hasManifest)) {
            const descriptor = descriptorOf(entry, source);
            if (digests.has(descriptor.digest))
                continue;
            digests.add(descriptor.digest);
            if (digests.size > limit)
                throw source.problem(`it lists more than the ${limit} manifests accepted.`, 'Build it with fewer platforms.');
            if (isIndexType((0,json/* textAt */.$6)(entry, 'mediaType')))
                indexes.push(await source.document(descriptor, 'manifests'));
        }
    }
    return [...digests];
}
/** True for an entry that is a manifest or an index. What else an index may list cannot have a signature of its own. */
function hasManifest(entry) {
    const type = (0,json/* textAt */.$6)(entry, 'mediaType');
    return type === undefined || isManifestType(type);
}
function descriptorOf(entry, source) {
    try {
        return document_readDescriptor(entry);
    }
    catch (error) {
        throw error instanceof BadDocument ? source.problem(`its index ${error.message}.`) : error;
    }
}

// EXTERNAL MODULE: ./packages/host/lib/http/url.js
var http_url = __webpack_require__(161);
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
        throw new lib_problem/* Problem */.A(attempted, {
            found: `its answer has more than the ${tokenLimit} bytes accepted.`,
            next: 'Do not use this registry.',
        });
    const answer = registry_auth_parsed(body, attempted);
    const token = (0,json/* textAt */.$6)(answer, 'token') ?? (0,json/* textAt */.$6)(answer, 'access_token');
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
        return limited(attempted, headers);
    return new retry/* Transient */.Rc(attempted, { found: `the registry answered ${status}.`, next: 'Try again later.' });
}
function limited(attempted, headers) {
    const waitMs = (0,retry/* retryAfterMs */.Vs)(headers.get('retry-after'));
    return new retry/* Transient */.Rc(attempted, {
        found: 'the registry limits the rate of requests (429).',
        next: 'Log in before this step, because limits for users are higher, or try again later.',
        ...(waitMs === undefined ? {} : { waitMs }),
    });
}
/** The registry does not have it. */
class NotFound extends lib_problem/* Problem */.A {
}
/** The registry does not let us read: we have no login, or one that it refuses. */
class AccessDenied extends lib_problem/* Problem */.A {
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
    return last ? new lib_problem/* Problem */.A(reading(reference), parts) : new retry/* Transient */.Rc(reading(reference), { ...parts, waitMs: 0 });
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
        const host = (0,lib_reference/* apiHost */.nz)(reference.registry);
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
        return new lib_problem/* Problem */.A(reading(this.#reference), { found, next });
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
            if (error instanceof lib_problem/* Problem */.A)
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
            entries.push(...(0,json/* listAt */.gT)(page?.document, 'manifests'));
            query = page?.next;
        }
        return [...entries, ...(0,json/* listAt */.gT)(await this.tagged(digest.replace(':', '-')), 'manifests')];
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

;// CONCATENATED MODULE: ./packages/oci/lib/expand-target.js







/** What a target consists of: the directory, or the platforms of an image. Throws a Problem if it is missing or empty. */
async function expandTarget(spec, options) {
    if (spec.kind === 'dir')
        return [await directoryTarget(spec.value, options.name)];
    if (spec.kind === 'python-env')
        return [await environmentTarget(spec.value, options.name)];
    const { targets, platforms } = await imageTargets(spec, options);
    // An empty index must not pass for a clean image.
    if (platforms.length === 0)
        throw expand_target_unusable(options.name, 'its index lists no image.', 'Build it again.');
    const absent = options.platforms
        .map(canonicalPlatform)
        .filter(platform => !targets.some(target => target.platform === platform));
    if (absent.length > 0)
        throw new lib_problem/* Problem */.A(`use the image ${options.name}`, {
            found: `it does not support ${absent.join(', ')}.`,
            next: `Choose from its platforms: ${platforms.sort(lib_files/* byBytes */.bg).join(', ')}.`,
        });
    if (targets.length === 0)
        throw expand_target_unusable(options.name, 'its index lists no image.', 'Build it again.');
    requireDistinct(targets, options.name);
    return targets.sort((a, b) => (0,lib_files/* byBytes */.bg)(a.platform ?? '', b.platform ?? ''));
}
/** If two images had the same platform, one's evidence would replace the other's. */
function requireDistinct(targets, name) {
    const platforms = targets.map(({ platform = '' }) => platform);
    const twice = platforms.find((platform, index) => platforms.indexOf(platform) !== index);
    if (twice === undefined)
        return;
    throw expand_target_unusable(name, `its index lists two images for ${twice}.`, 'Name other platforms with `platforms`, or build it again with one image per platform.');
}
function expand_target_unusable(name, found, next) {
    return new lib_problem/* Problem */.A(`use the image ${name}`, { found, next });
}
async function directoryTarget(path, name) {
    const status = await (0,promises_.stat)(path).catch(() => undefined);
    if (!status?.isDirectory())
        throw new lib_problem/* Problem */.A(`read the directory ${path}`, {
            found: status === undefined ? 'it does not exist.' : 'it is not a directory.',
            next: 'Check the path.',
        });
    const root = await (0,promises_.realpath)(path);
    return { kind: 'directory', name, source: { kind: 'directory', path: root } };
}
/** https://packaging.python.org/en/latest/specifications/virtual-environments/, and what installers write into site-packages. */
async function environmentTarget(path, name) {
    const target = await directoryTarget(path, name);
    const names = await (0,promises_.readdir)(path);
    if (!names.some(one => one === 'pyvenv.cfg' || /\.(?:dist|egg)-info$/.test(one)))
        throw new lib_problem/* Problem */.A(`read the Python environment ${path}`, {
            found: 'it has neither a pyvenv.cfg nor the metadata of an installed package (*.dist-info).',
            next: 'Give the directory of a virtual environment, or a site-packages directory.',
        });
    return { ...target, kind: 'subdirectory', source: { kind: 'environment', path: await (0,promises_.realpath)(path) } };
}
async function imageTargets(spec, options) {
    if (spec.kind === 'image')
        return registryTargets(spec.value, options);
    if (spec.kind === 'oci-dir')
        return layoutTargets(spec.value, options);
    const archive = await openImageArchive(spec.value, options.scratch);
    if (archive.format === 'oci')
        return layoutTargets(archive.directory, options);
    const { platform, path } = archive;
    const target = { kind: 'image', name: options.name, platform, source: { kind: 'docker-archive', path } };
    return { targets: isWanted(platform, options) ? [target] : [], platforms: [platform] };
}
function isWanted(platform, { platforms }) {
    return platforms.length === 0 || platforms.map(canonicalPlatform).includes(platform);
}
async function layoutTargets(directory, { name, platforms, scratch }) {
    const next = 'Write it again with all its platforms, or name those that it has with `platforms`.';
    const layout = new Layout(directory, next);
    const content = await layout.image(platforms);
    const targets = [];
    for (const image of content.images) {
        await layout.requireParts(image);
        const { platform, digest } = image;
        const path = await layout_view_viewOf(directory, layout, digest, scratch);
        targets.push({ kind: 'image', name, platform, digest, source: { kind: 'layout', path } });
    }
    return { targets, platforms: content.platforms };
}
async function registryTargets(text, options) {
    const reference = (0,lib_reference/* parseReference */.F2)(text);
    if (reference === undefined) {
        throw new lib_problem/* Problem */.A(`use the image ${text}`, {
            found: 'it has neither a digest nor a tag.',
            next: 'Give its digest: image:REGISTRY/REPOSITORY@sha256:DIGEST.',
        });
    }
    const { registry, repository } = reference;
    const { name } = options;
    const content = await (await openRegistry(reference, options, { credentials: options.credentials })).image(options.platforms);
    const targets = content.images.map(({ platform, digest }) => ({
        kind: 'image',
        name,
        platform,
        digest,
        source: { kind: 'registry', reference: `${registry}/${repository}@${digest}` },
    }));
    return { targets, platforms: content.platforms };
}

;// CONCATENATED MODULE: ./packages/oci/lib/registry-login.js





/** Prepares the credentials of an image's registry in `scratch`; undefined for other targets, and without credentials. */
async function registryLogin(target, credentials, scratch) {
    const name = target.kind === 'image' ? (0,lib_reference/* parseImageName */["if"])(target.value) : undefined;
    if (name === undefined || credentials === undefined)
        return undefined;
    const [registry = ''] = (0,lib_reference/* loginNames */.CL)(name.registry);
    const dockerConfig = (0,external_node_path_.join)(scratch, 'docker');
    await writeConfig(dockerConfig, { auths: entryFor(registry, credentials) });
    return { registry, credentials, dockerConfig };
}
/** The entry of `auths` for a registry. */
function entryFor(registry, { username, password }) {
    // https://github.com/google/go-containerregistry/blob/main/pkg/authn/authn.go: the key of `docker login` without a host.
    const key = registry === 'index.docker.io' ? 'https://index.docker.io/v1/' : registry;
    return { [key]: { auth: Buffer.from(`${username}:${password}`).toString('base64') } };
}
async function writeConfig(directory, config) {
    await (0,promises_.mkdir)(directory, { recursive: true, mode: 0o700 });
    await (0,promises_.writeFile)((0,external_node_path_.join)(directory, 'config.json'), (0,json/* renderJson */.hF)(config), { mode: 0o600 });
}
/** What programs keep beside the logins of a user: plugins, builders, contexts. */
const besides = (/* unused pure expression or super */ null && (['cli-plugins', 'buildx', 'contexts']));
/**
 * A directory for DOCKER_CONFIG in `scratch`: the configuration of the user, with these credentials for the registry of `repository`.
 * The user's own files stay as they are. The caller removes the directory.
 */
async function loginBeside(repository, credentials, scratch, env) {
    const directory = join(scratch, 'docker-config');
    const config = (await dockerConfigOf(env)) ?? {};
    const names = loginNames(parseImageName(repository)?.registry ?? '');
    // A helper would take precedence, and has no password of ours.
    const { credsStore: _, ...rest } = config;
    const others = (key) => Object.fromEntries(entriesOf(config, key).filter(([name]) => !names.includes(bare(name))));
    const auths = { ...others('auths'), ...entryFor(names[0] ?? '', credentials) };
    await writeConfig(directory, { ...rest, auths, credHelpers: others('credHelpers') });
    for (const name of besides)
        await symlink(join(dockerDirectory(env), name), join(directory, name));
    return directory;
}

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
    throw new lib_problem/* Problem */.A(`merge the artifact ${JSON.stringify(name)} into the release directory`, {
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
    throw new lib_problem/* Problem */.A(`merge the artifact ${JSON.stringify(name)} into the release directory`, {
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
    return (await __webpack_require__.e(/* import() */ 300).then(__webpack_require__.bind(__webpack_require__, 3300))).openContainers(host);
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
    const path = join(ownDir(host), `signing-events.${step}.${sha256(text).slice(0, 12)}.jsonl`);
    await mkdir(ownDir(host), { recursive: true });
    await writeFileAtomic(path, text);
    await host.summary(eventsSummary(parseEvents(text, path)), 'evidence');
    return path;
}
/** The records of signatures as a table, folded. */
function eventsSummary(events) {
    const rows = events.map(event => {
        const { what, by, log, time } = eventText(event);
        return [`${code(what)}${event.kept ? ' (kept)' : ''}`, code(by), escapeMarkdown(log), escapeMarkdown(time)];
    });
    return details(`Record of ${count(events.length, 'signature')}`, table(['Signed', 'by', 'in a log', 'time'], rows));
}
/** Puts the records of this job beside the release directory, so that they travel with it to the next job. */
async function keepSigningEvents(releaseDir, host) {
    for (const name of await names(ownDir(host))) {
        await (0,promises_.mkdir)((0,release_dir/* recordsDir */.Ap)(releaseDir), { recursive: true });
        await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)((0,release_dir/* recordsDir */.Ap)(releaseDir), name), await (0,read_limited/* readLimited */.tk)((0,external_node_path_.join)(ownDir(host), name), lib_limits/* limits */.F.document));
    }
}
/** The signatures of the release itself have a file of their own beside it. */
function signing_events_isBefore(name) {
    return !name.startsWith(`signing-events.${assembling}.`);
}
/**
 * The records of what earlier steps and jobs of the run signed. Those of other jobs came with workflow artifacts, so they are only what these
 * say. Throws a Problem for a file with something else.
 */
async function readSigningEvents(releaseDir, host) {
    const directories = [ownDir(host), recordsDir(releaseDir)];
    const lists = await pool(directories, 1, async (directory) => pool((await names(directory)).filter(signing_events_isBefore), 4, async (name) => {
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
        throw new lib_problem/* Problem */.A(what, {
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
    const before = (0,json/* textAt */.$6)(payload, 'before');
    return {
        name: env.GITHUB_EVENT_NAME ?? '',
        ref: env.GITHUB_REF ?? '',
        defaultBranch: (0,json/* textAt */.$6)(payload, 'repository', 'default_branch'),
        before: before === undefined || /^0+$/.test(before) ? undefined : before,
        actor: env.GITHUB_ACTOR ?? '',
        pullRequest: pullRequestOf(payload),
    };
}
function pullRequestOf(payload) {
    const number = (0,json/* numberAt */.tk)(payload, 'pull_request', 'number');
    if (number === undefined)
        return undefined;
    const repository = (side) => (0,json/* textAt */.$6)(payload, 'pull_request', side, 'repo', 'full_name');
    return {
        number,
        head: (0,json/* textAt */.$6)(payload, 'pull_request', 'head', 'ref') ?? '',
        base: (0,json/* textAt */.$6)(payload, 'pull_request', 'base', 'ref') ?? '',
        baseSha: (0,json/* textAt */.$6)(payload, 'pull_request', 'base', 'sha'),
        headSha: (0,json/* textAt */.$6)(payload, 'pull_request', 'head', 'sha'),
        // If the head's repository was deleted, the head is not a branch of this repository either.
        isFork: (0,json.at)(payload, 'pull_request', 'head') !== undefined && repository('head') !== repository('base'),
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
    throw new lib_problem/* Problem */.A('read the context of the run', {
        found: `${name} is not set.`,
        next: 'Run this inside GitHub Actions or act.',
    });
}
function ofRepository(fact, eventPath) {
    const value = (0,json.at)(readPayload(eventPath), 'repository', fact);
    return typeof value === 'boolean' ? value : undefined;
}

;// CONCATENATED MODULE: ./packages/runner/lib/made-evidence.js




// The runner empties this directory at the start of each job, and no other job can write to it.
const made_evidence_note = ({ temp }) => (0,external_node_path_.join)(temp, 'release-tools-made-evidence');
/** Records what a step of this job made, so that later steps of the job need no digests from outside. */
async function noteEvidence(releaseDir, made, host) {
    await (0,promises_.appendFile)(made_evidence_note(host), made.map(one => `${JSON.stringify({ releaseDir, ...one })}\n`).join(''));
}
/** What the steps of this job made: for each name, the last digest. */
async function madeEvidence(releaseDir, host) {
    const text = (await (0,read_limited/* readIfThere */.qC)(made_evidence_note(host), lib_limits/* limits */.F.evidence))?.toString() ?? '';
    const entries = text
        .split('\n')
        .filter(line => line !== '')
        .map(line => JSON.parse(line));
    const own = entries.filter(entry => entry.releaseDir === releaseDir);
    return [...new Map(own.map(({ name = '', digest }) => [name, { name, digest }])).values()];
}
/** Tells whether a file is as a step of this job made it, or has the digest that the input `evidence` says. */
async function trustedFiles(releaseDir, evidence, host) {
    const known = [
        ...(await wholeList(releaseDir, evidence ?? [], 'evidence')),
        ...(await madeEvidence(releaseDir, host)),
    ];
    return async (path) => {
        const name = evidenceName(releaseDir, path);
        if ((await (0,lib_files/* fileSize */.Ov)(path)) === undefined)
            return false;
        const sha256 = await (0,lib_digest/* sha256File */.Q3)(path, 'inside', lib_limits/* assetLimit */.y);
        return known.some(one => one.name === name && one.digest.sha256 === sha256);
    };
}

// EXTERNAL MODULE: ./packages/runner/lib/inputs.js
var lib_inputs = __webpack_require__(6834);
;// CONCATENATED MODULE: ./packages/evidence/lib/version/tag.js



/** Reads a tag; undefined if it does not fit the rule of the project, or if it has no valid version. */
function tag_parseTag(tag, rule = tag_pattern/* defaultTagRule */.k9) {
    const version = (0,tag_pattern/* isTag */.dz)(tag) ? (0,tag_pattern/* textInTag */.v4)(tag, rule.pattern) : undefined;
    const read = version === undefined ? undefined : (0,version_version/* parseVersion */.ot)(version, rule.scheme);
    if (version === undefined || read === undefined)
        return undefined;
    return { tag, version, read, prerelease: read.preRelease, rule };
}
/** Reads a tag that must be a release of the project. Throws a Problem otherwise. */
function requireTag(tag, rule = defaultTagRule) {
    const parsed = tag_parseTag(tag, rule);
    if (parsed !== undefined)
        return parsed;
    const version = textInTag(tag, rule.pattern);
    if (!isTag(tag))
        throw new Problem(`read a version from the tag ${JSON.stringify(tag)}`, {
            found: 'it has characters other than letters, digits and . _ + - @ ! /.',
            next: `Release a tag such as ${tagOf('1.2.3', rule.pattern)}.`,
        });
    if (version === undefined)
        throw foreignTag(tag, rule);
    const { name, examples } = schemeWords(rule.scheme);
    const tags = examples.map(example => tagOf(example, rule.pattern));
    throw new Problem(`read a version from the tag ${JSON.stringify(tag)}`, {
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
    return new Problem(`read a version from the tag ${JSON.stringify(tag)}`, {
        found: `it does not fit the tag pattern ${JSON.stringify(pattern)}.`,
        next: likely === undefined
            ? `Release a tag such as ${tagOf('1.2.3', pattern)}, or set \`tag-pattern\` to the pattern of your tags.`
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
    const taken = new Set([release, ...image_tags_others(release, published)].flatMap(one => fixedTags(one, forms)));
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
    return image_tags_others(release, published)
        .filter(({ prerelease, read }) => !prerelease && seriesKey(read.normalized, series) === key)
        .reduce((highest, other) => (compareVersions(other.read, highest.read) > 0 ? other : highest), release);
}
/** The `published` releases of the project of a release, itself included, the highest first. */
function releasesOf(release, published) {
    return [release, ...image_tags_others(release, published)].sort((a, b) => compareVersions(b.read, a.read));
}
/** Releases of the same project. Other tags of the repository belong to other projects. */
function image_tags_others({ rule, tag }, published) {
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
// EXTERNAL MODULE: ./packages/evidence/lib/version/pep440.js
var pep440 = __webpack_require__(6068);
;// CONCATENATED MODULE: ./packages/evidence/lib/version/specifier.js

const pattern = /^\s*(===|==|!=|~=|<=|>=|<|>)\s*([^\s;)]*)\s*$/;
/** Reads specifiers that are separated by commas. Empty for no specifier; undefined if PEP 440 allows none like this. */
function parseSpecifiers(text) {
    const parts = text.split(',').filter(part => part.trim() !== '');
    const specifiers = parts.map(parseSpecifier);
    return specifiers.every(specifier => specifier !== undefined) ? specifiers : undefined;
}
function parseSpecifier(text) {
    const [, operator, version = ''] = pattern.exec(text) ?? [];
    const specifier = { operator, version };
    return operator !== undefined && isAllowed(specifier) ? specifier : undefined;
}
function isAllowed({ operator, version }) {
    if (operator === '===')
        return true;
    if (version.endsWith('.*'))
        return (operator === '==' || operator === '!=') && prefixOf(version) !== undefined;
    const read = (0,pep440/* parsePep440 */.FB)(version);
    if (read === undefined)
        return false;
    if (operator === '==' || operator === '!=')
        return true;
    return read.local === undefined && (operator !== '~=' || read.release.length > 1);
}
/** Epoch and release of `1.3.*`. Undefined if it has other parts. */
function prefixOf(version) {
    const read = (0,pep440/* parsePep440 */.FB)(version.slice(0, -2));
    return read !== undefined && Object.keys(read).length === 2 ? read : undefined;
}
/** True if a version fits all specifiers. Pre-releases fit as other versions do; other text fits only `===`. */
function satisfies(version, specifiers) {
    return specifiers.every(specifier => fits(version, specifier));
}
function fits(text, { operator, version }) {
    if (operator === '===')
        return text.toLowerCase() === version.toLowerCase();
    const read = (0,pep440/* parsePep440 */.FB)(text);
    if (read === undefined)
        return false;
    const prefix = version.endsWith('.*') ? prefixOf(version) : undefined;
    if (prefix !== undefined)
        return hasPrefix(read, prefix) === (operator === '==');
    const wanted = (0,pep440/* parsePep440 */.FB)(version);
    return wanted !== undefined && comparisons[operator](read, wanted);
}
const comparisons = {
    '==': specifier_isSame,
    '!=': (version, wanted) => !specifier_isSame(version, wanted),
    '<=': (version, wanted) => (0,pep440/* comparePep440 */.PG)(withoutLocal(version), wanted) <= 0,
    '>=': (version, wanted) => (0,pep440/* comparePep440 */.PG)(withoutLocal(version), wanted) >= 0,
    '~=': (version, wanted) => (0,pep440/* comparePep440 */.PG)(withoutLocal(version), wanted) >= 0 &&
        hasPrefix(version, { epoch: wanted.epoch, release: wanted.release.slice(0, -1) }),
    '<': specifier_isBefore,
    '>': isAfter,
};
/** A local version is asked for only if the specifier has one. */
function specifier_isSame(version, wanted) {
    return (0,pep440/* comparePep440 */.PG)(wanted.local === undefined ? withoutLocal(version) : version, wanted) === 0;
}
/** `<1.0` excludes the pre-releases of 1.0. */
function specifier_isBefore(version, wanted) {
    return (0,pep440/* comparePep440 */.PG)(version, isPre(wanted) ? wanted : { ...wanted, dev: '0' }) < 0;
}
/** `>1.0` excludes the post-releases and the local versions of 1.0, and `>1.0rc1` those of 1.0rc1. */
function isAfter(version, wanted) {
    if ((0,pep440/* comparePep440 */.PG)(withoutLocal(version), wanted) <= 0)
        return false;
    if (wanted.dev !== undefined || wanted.post !== undefined || version.post === undefined)
        return true;
    const { post: _, dev: __, local: ___, ...base } = version;
    return (0,pep440/* comparePep440 */.PG)(base, wanted) !== 0;
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
    dockerfile: (0,lib_shape/* optional */.lq)(file_shape_path),
    context: (0,lib_shape/* optional */.lq)(file_shape_path),
    platforms: (0,lib_shape/* optional */.lq)(filled(file_shape_platform, 20)),
    requirements: (0,lib_shape/* optional */.lq)(file_shape_path),
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
    'build-requirements': (0,lib_shape/* optional */.lq)(file_shape_path),
    cc: (0,lib_shape/* optional */.lq)((0,lib_shape/* matching */.wC)(/^(?=.{1,500}$)\S(?:.*\S)?$/, 'a command such as gcc -ffile-prefix-map=/a=b')),
    normalise: (0,lib_shape/* optional */.lq)((0,lib_shape/* oneOf */.yL)('auto', 'always', 'never')),
    prove: (0,lib_shape/* optional */.lq)(lib_shape/* boolean */.zM),
});
const file_shape_auditLog = (0,lib_shape/* object */.Ik)({ keep: (0,lib_shape/* optional */.lq)(lib_shape/* boolean */.zM), 'encrypt-to': (0,lib_shape/* optional */.lq)(file_shape_path) });
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
    stores: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(store, 20)),
    'audit-log': (0,lib_shape/* optional */.lq)(file_shape_auditLog),
    'image-tags': (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)((0,lib_shape/* oneOf */.yL)(...imageTagForms), 100)),
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
    projects: filled((0,lib_shape/* object */.Ik)({ name: (0,lib_shape/* optional */.lq)(file_shape_name), directory: file_shape_path, 'tag-pattern': tagPattern, ...file_shape_shared }), 1000),
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
    const status = await (0,promises_.stat)(path).catch((error) => {
        if (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'ELOOP')
            return undefined;
        throw error;
    });
    const isRight = kind === 'file' ? status?.isFile() : status?.isDirectory();
    if (!isRight)
        throw contradiction_contradiction(from, `there is no ${kind} ${JSON.stringify(value)} in the repository.`, 'Correct the path: it starts at the root of the repository.');
    const away = (0,lib_files/* toPosix */.d7)((0,external_node_path_.relative)(await (0,promises_.realpath)(workspace), await (0,promises_.realpath)(path)));
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
const project_files_limit = 4 * 1024 ** 2;
async function openProjectFiles(directory) {
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
    return size === undefined ? undefined : (await (0,read_limited/* readLimited */.tk)(file, project_files_limit)).toString('utf8');
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
    const files = await openProjectFiles(directory);
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
    throw new lib_problem/* Problem */.A('read pyproject.toml', {
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
    throw contradiction_contradiction(own.from, `the directory ${JSON.stringify(own.value)} is empty, so that it has no project.`, 'Give the directory of the project.');
}
/** The name in the file must be the one that the project states, in any spelling that means the same package. */
function effective_nameOf(stated, { name, nameFrom }, directory) {
    const own = statedValue(stated, 'name');
    const otherwise = directory === '.' ? 'the name of the repository' : 'the name of the directory';
    const found = { value: name, from: nameFrom === undefined ? otherwise : external_node_path_.posix.join(directory, nameFrom) };
    if (own === undefined || nameFrom === undefined)
        return own ?? found;
    if ((0,sbom_bom/* pythonName */.oT)(own.value) === (0,sbom_bom/* pythonName */.oT)(name))
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
    return (await read_config_readConfigured(workspace, request)).config;
}
/** The same, with what the files of the project declare. */
async function read_config_readConfigured(workspace, request = {}) {
    const all = await readChecked(workspace);
    const stated = picked(all, request) ?? refuseUnclear(all, request);
    return effectiveConfig(workspace, stated, surroundingsOf(workspace, request));
}
/** Only the place of the project; undefined if there are several, and neither directory nor tag picks one. */
async function findPlace(workspace, request = {}) {
    const stated = picked(await readChecked(workspace), request);
    return stated && effective_placeOf(workspace, stated, request.given ?? {});
}
/** The same; throws a Problem that lists the projects if none is picked. */
async function readPlace(workspace, request = {}) {
    const all = await readChecked(workspace);
    return effective_placeOf(workspace, picked(all, request) ?? refuseUnclear(all, request), request.given ?? {});
}
/** The configuration of every project of a repository: one, unless the file has a list `projects`. */
async function read_config_readConfigs(workspace, request = {}) {
    const configs = [];
    for (const stated of await readChecked(workspace))
        configs.push((await effective_effectiveConfig(workspace, stated, surroundingsOf(workspace, request))).config);
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
    return schemes.some(one => tag_parseTag(tag, { pattern, scheme: one }) !== undefined);
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
    return (0,external_node_path_.resolve)((0,external_node_fs_.realpathSync)(workspace), directory.value);
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

// EXTERNAL MODULE: ./packages/runner/lib/target-inputs.js + 12 modules
var target_inputs = __webpack_require__(4293);
;// CONCATENATED MODULE: ./packages/runner/lib/read-target.js






/**
 * The targets, by default the directory of the project, as inputs and the configuration of the project say it. Throws a Problem if the evidence of
 * two of them would have the same place.
 */
async function readTargets(inputs, host) {
    const { target: specs } = inputs;
    const named = [];
    for (const target of specs.length === 0 ? [undefined] : specs)
        named.push(await readTarget({ ...inputs, target }, host));
    const places = named.map(one => read_target_placeOf(one, host));
    const [index] = places.flatMap((place, at) => (places.indexOf(place) < at ? [at] : []));
    if (index === undefined)
        return named;
    const [first, second] = [places.indexOf(places[index] ?? ''), index].map(at => specs[at]);
    throw (0,lib_inputs/* badInput */.AN)('target', `${first?.kind}:${first?.value} and ${second?.kind}:${second?.value} would both be named ${JSON.stringify(named[index]?.name)}.`, 'Look at one of them in another step, with the input `name`.');
}
/** Targets with the same place would overwrite each other. */
function read_target_placeOf({ target, name, project }, { workspace }) {
    if (target.kind !== 'dir' && target.kind !== 'python-env')
        return `images/${name}`;
    const isProject = target.kind === 'dir' && target.value === (project ?? (0,external_node_fs_.realpathSync)(workspace));
    return isProject ? '' : `directories/${name}`;
}
async function readTarget(inputs, host) {
    const tag = (0,tag_pattern/* tagOfRef */.DC)(host.env.GITHUB_REF ?? '');
    // An explicit target can be looked at in any run, also if that is the release of no project.
    const find = inputs.target === undefined ? readRunPlace : findRunPlace;
    const place = await find(inputs, tag, host);
    const root = (0,external_node_fs_.realpathSync)(host.workspace);
    const project = place === undefined ? root : run_config_directoryOf(place, host);
    const target = inputs.target ?? { kind: 'dir', value: project };
    return {
        target,
        name: read_target_nameOf(target, inputs.name, project, host),
        version: inputs.version ?? versionOf(place, tag, host),
        ...(project === root ? {} : { project }),
    };
}
/**
 * The name that is given. Defaults to the repository's name for the whole repository, and to the last part of its name or path
 * for any other directory and for an image. All but the project have a directory of that name, in lower case: some file systems
 * ignore case.
 */
function read_target_nameOf(target, name, project, { workspace, env }) {
    const isAt = (path) => target.kind === 'dir' && target.value === path;
    const isProject = isAt(project);
    if (name !== undefined && (isProject || name === name.toLowerCase()))
        return name;
    if (name !== undefined)
        throw (0,lib_inputs/* badInput */.AN)('name', `it is ${JSON.stringify(name)}.`, 'Use lower-case letters for an image or a subdirectory.');
    const source = isAt((0,external_node_fs_.realpathSync)(workspace)) ? (env.GITHUB_REPOSITORY ?? target.value) : sourceOf(target);
    const last = source.split(/[/\\]/).filter(Boolean).at(-1) ?? '';
    const made = isProject ? last : last.toLowerCase();
    if (target_inputs/* namePattern */._u.test(made))
        return made;
    const found = `it is not set, and ${JSON.stringify(last)} cannot be used as a name.`;
    throw (0,lib_inputs/* badInput */.AN)('name', found, 'Set it to the short name of the project or image.');
}
/** The path of a directory, a repository, or a path without its extension. */
function sourceOf({ kind, value }) {
    if (kind === 'image')
        return (0,lib_reference/* parseImageName */["if"])(value)?.repository ?? '';
    return kind === 'dir' || kind === 'python-env' ? value : value.replace(/\.(?:tar|tar\.gz|tgz)$/, '');
}
/** That of the tag, and without a release tag the first 12 characters of the commit. */
function versionOf(place, tag, { env }) {
    const ofTag = place && (0,tag_pattern/* textInTag */.v4)(tag ?? '', place['tag-pattern'].value);
    return ofTag ?? env.GITHUB_SHA?.slice(0, 12) ?? 'unknown';
}

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

// EXTERNAL MODULE: ./node_modules/.pnpm/semver@7.8.6/node_modules/semver/functions/satisfies.js
var functions_satisfies = __webpack_require__(883);
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
    const matches = (entry) => entry.name === name && functions_satisfies(version, entry.versions, { includePrerelease: true });
    return knownBad.find(matches)?.reason;
}
/** Throws a Problem for a version that is known to be bad, regardless of its source. */
function refuseKnownBad(name, version) {
    const reason = knownBadReason(name, version);
    if (reason === undefined)
        return;
    throw new lib_problem/* Problem */.A(`use ${name} ${version}`, {
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
    await pipeline(readPieces(archive), createGunzip(), unpack_limited, async (stream) => {
        found = await readTarMember(stream, name, sink);
    });
    return found;
}
async function* unpack_limited(stream) {
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
        throw find_missing(name);
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
const find_known = new Map();
/**
 * The digest of a program of some 100 MB. Each target of a step asks for it, so it is computed again only if the file has changed. A
 * change shows in the time of the last change of its state (ctime), which no program can set.
 */
async function programDigest(path) {
    const { dev, ino, size, mtimeNs, ctimeNs } = await (0,promises_.stat)(path, { bigint: true });
    const state = [dev, ino, size, mtimeNs, ctimeNs].join();
    const before = find_known.get(path);
    if (before?.state === state && process.platform !== 'win32')
        return before.digest;
    const digest = (0,lib_digest/* sha256File */.Q3)(path, 'regular', programLimit);
    find_known.set(path, { state, digest });
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
function find_missing(name) {
    return new lib_problem/* Problem */.A(`run ${name}`, {
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

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./packages/evidence/lib/release/made-of.js




const made_of_digest = (0,lib_shape/* matching */.wC)(/^sha256:[0-9a-f]{64}$/, '"sha256:" and 64 lower-case hexadecimal digits');
const made_of_shape = (0,lib_shape/* object */.Ik)({
    target: (0,lib_shape/* object */.Ik)({
        kind: (0,lib_shape/* oneOf */.yL)(...targetKinds),
        name: lib_shape/* text */.Qq,
        path: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
        platform: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
        digest: (0,lib_shape/* optional */.lq)(made_of_digest),
    }),
    source: lib_shape/* text */.Qq,
    exclude: (0,lib_shape/* list */.p_)(lib_shape/* text */.Qq),
    version: lib_shape/* text */.Qq,
    content: (0,lib_shape/* optional */.lq)(made_of_digest),
});
/** What the step of that name was made of; undefined if it did not run, or does not say it. Throws a Problem. */
async function readMadeOf(releaseDir, step) {
    const path = (0,release_dir/* stepRecordPath */.tU)(releaseDir, step);
    const bytes = await (0,read_limited/* readIfThere */.qC)(path, lib_limits/* limits */.F.evidence, 'inside');
    const madeOf = bytes === undefined ? undefined : (0,json.at)((0,json/* parseJson */.qF)(bytes.toString('utf8'), path), 'madeOf');
    return madeOf === undefined ? undefined : (0,lib_shape/* readShape */._f)(made_of_shape, madeOf, path, 'Delete it, and run its step again.');
}
/** The first difference between what evidence was made of and what it is needed for, in words. Undefined if it is the same. */
function differenceOf(made, wanted) {
    if (!(0,external_node_util_.isDeepStrictEqual)(made.target, wanted.target))
        return 'another target';
    if (!(0,external_node_util_.isDeepStrictEqual)(made.exclude, wanted.exclude))
        return 'another `exclude`';
    if (made.version !== wanted.version)
        return `the version ${made.version}`;
    // Unknown content is never equal.
    if (made.content === undefined || wanted.content === undefined)
        return 'content that has no digest: a link leads out of it, or something in it cannot be read';
    return made.content === wanted.content ? undefined : 'other content';
}
/**
 * Throws a Problem if the place of a target has evidence about another target of the same name. The same target may come again,
 * from the same source with new content, or with the same content from another source.
 */
async function requireOwnPlace(releaseDir, wanted) {
    const key = targetKey(wanted.target);
    // Names of targets may have dots, and those of steps have none: `generate-sbom.directory--my.project` is not of the project.
    const isOfKey = (step) => step.slice(step.indexOf('.') + 1) === key;
    for (const step of (await (0,release_dir/* stepNames */.Ve)(releaseDir)).filter(isOfKey)) {
        const other = await readMadeOf(releaseDir, step);
        if (other === undefined || other.source === wanted.source)
            continue;
        if (other.content !== undefined && other.content === wanted.content)
            continue;
        throw new lib_problem/* Problem */.A(`use ${wanted.source} as ${JSON.stringify(targetLabel(wanted.target))}`, {
            found: `${targetDir(wanted.target) || 'the top of the release directory'} has the evidence about ${other.source}.`,
            next: wanted.target.kind === 'directory'
                ? 'Name the directory of the one project that is released with the input `project-directory`, or start with an empty release directory.'
                : 'Give each target a name of its own with the input `name`, or start with an empty release directory.',
        });
    }
}

;// CONCATENATED MODULE: ./packages/scan/lib/subject/literal.js
/**
 * A path as a pattern of syft and trivy (https://github.com/bmatcuk/doublestar) that matches nothing else. Both get the paths that
 * were found, and not the patterns, so that they cannot read a pattern in different ways.
 */
function literal(path) {
    return path.replace(/[\\*?[\]{}]/g, '\\$&');
}

;// CONCATENATED MODULE: ./packages/scan/lib/sbom/syft.js






const syftSettings = {
    prefix: 'SYFT_',
    allowed: /^SYFT_(CACHE_|LOG_|PARALLELISM$|REGISTRY_(INSECURE_|CA_CERT))/,
    // Collecting garbage a quarter as often saves an eighth of its time, for 150 MB more. Near the limit it collects as often as it must.
    fixed: { SYFT_CHECK_FOR_APP_UPDATE: 'false', GOGC: '400', GOMEMLIMIT: '3GiB' },
};
/** Most of syft's own JSON, in bytes. It is read in parts. That of an image with 120 packages and their files has 4 MB. */
const mostOutput = 256 * 1024 * 1024;
/** What is installed, and the SBOMs in it (PEP 770). Lock files in a package are not installed. */
const installed = 'python-installed-package-cataloger,sbom-cataloger';
/**
 * Runs syft, and returns its own JSON: it has everything that other formats say, and more. Ignores configuration files of the scanned
 * project. Throws a Problem if syft fails.
 */
async function runSyft(subject, options, host) {
    const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(options.scratch, 'syft-'));
    const file = (name) => (0,external_node_path_.join)(directory, name);
    await (0,promises_.writeFile)(file('config.yaml'), configOf(subject));
    const args = [
        'scan',
        syftSource(subject.source),
        ...(subject.source.kind === 'environment' ? ['--override-default-catalogers', installed] : []),
        '--config',
        file('config.yaml'),
        '--source-name',
        subject.name,
        '--source-version',
        options.version,
        '-o',
        `syft-json=${file('syft')}`,
    ];
    const { exitCode, stdout, stderr } = await host.exec(options.syft.path, args, {
        cwd: directory,
        env: { ...programEnv(syftSettings, host.env), ...syftLogin(options.login) },
    });
    if (exitCode !== 0)
        throw failed(subject, exitCode, `${stdout}${stderr}`);
    return readSyftJson(file('syft'));
}
/** Reads syft's own JSON. Throws a Problem if it is too large. */
function readSyftJson(path) {
    return (0,read_limited/* readLimited */.tk)(path, mostOutput);
}
/** The argument that tells syft what to catalogue. */
function syftSource(source) {
    return byKind(source, {
        directory: ({ path }) => `dir:${path}`,
        environment: ({ path }) => `dir:${path}`,
        layout: ({ path }) => `oci-dir:${path}`,
        'docker-archive': ({ path }) => `docker-archive:${path}`,
        registry: ({ reference }) => `registry:${reference}`,
        sbom: ({ path }) => `file:${path}`,
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
/**
 * In a file, because a command line has no room for many paths. JSON is YAML. Syft requires patterns to start with `./` or `*`. The digests of all files
 * that packages own take it a sixth of its time, and neither an SBOM nor a scanner has them.
 */
function configOf({ excluded }) {
    return (0,json/* renderJson */.hF)({ exclude: excluded.map(path => `./${literal(path)}`), file: { metadata: { selection: 'none' } } });
}
function failed(target, exitCode, output) {
    const last = output.trim().split('\n').at(-1) ?? '';
    return new lib_problem/* Problem */.A(`catalogue ${targetLabel(target)} with syft`, {
        found: `it ended with exit code ${exitCode}: ${last === '' ? 'it printed nothing.' : last.slice(0, 500)}`,
        next: 'Check that this is the target you meant. The details have the whole output.',
        details: output.slice(-20_000),
    });
}

;// CONCATENATED MODULE: ./packages/scan/lib/sbom/syft-json.js






/** Name of the step that makes SBOMs, in step records. */
const sbomStep = 'generate-sbom';
/** Path of syft's own JSON of a target, as generate-sbom leaves it. */
function syftJsonPath(releaseDir, target) {
    return (0,external_node_path_.join)((0,release_dir/* recordsDir */.Ap)(releaseDir), 'syft', `${targetKey(target)}.json`);
}
/**
 * Path of syft's own JSON of a target, or of the SBOM that the target is. It is that of generate-sbom, if that step saw the same target with the same content, and no
 * other job can have changed it since. Otherwise runs syft, and says why.
 */
async function syftJson(subject, context, host) {
    if (subject.source.kind === 'sbom')
        return subject.source.path;
    const { releaseDir, scratch, version, login } = context;
    const kept = syftJsonPath(releaseDir, subject);
    if ((await (0,lib_files/* fileSize */.Ov)(kept)) !== undefined) {
        const reason = await syft_json_unusable(kept, subject.madeOf, context);
        if (reason === undefined)
            return kept;
        host.info(`${targetLabel(subject)}: ${reason} Grype gets a new one.`);
    }
    const made = making.get(subject) ?? newSyftJson(subject, { version, scratch, login }, host);
    making.set(subject, made);
    return made;
}
/** Several scanners of one target may want it. Syft then runs once. */
const making = new WeakMap();
async function newSyftJson(subject, options, host) {
    const made = await runSyft(subject, { syft: await findTool('syft', host), ...options }, host);
    const path = (0,external_node_path_.join)(await (0,promises_.mkdtemp)((0,external_node_path_.join)(options.scratch, 'sbom-')), 'syft.json');
    await (0,lib_files/* writeFileAtomic */.Zf)(path, made);
    return path;
}
/** Why the SBOM of generate-sbom cannot stand for the target that is scanned; undefined if it can. */
async function syft_json_unusable(path, wanted, { releaseDir, isTrusted }) {
    const step = `${sbomStep}.${targetKey(wanted.target)}`;
    const trusted = await Promise.all([path, (0,release_dir/* stepRecordPath */.tU)(releaseDir, step)].map(isTrusted));
    if (trusted.includes(false))
        return 'the SBOM came from another job, and the input `evidence` does not have its digest.';
    const made = await readMadeOf(releaseDir, step);
    if (made === undefined)
        return 'nothing says what the SBOM was made of.';
    const difference = differenceOf(made, wanted);
    return difference === undefined ? undefined : `the SBOM of ${sbomStep} was made of ${difference}.`;
}

;// CONCATENATED MODULE: ./packages/scan/lib/scanners/database-digest.js

/** `sha256:…` of the file of a database; undefined if it is not there. */
async function databaseDigest(path) {
    return (await (0,lib_files/* fileSize */.Ov)(path)) === undefined ? undefined : `sha256:${await (0,lib_digest/* sha256File */.Q3)(path)}`;
}

;// CONCATENATED MODULE: ./packages/scan/lib/scanners/user-cache.js


/** Go's cache directory of the user: https://pkg.go.dev/os#UserCacheDir */
function userCache(env) {
    if (process.platform === 'win32')
        return env.LOCALAPPDATA ?? (0,external_node_os_.homedir)();
    if (process.platform === 'darwin')
        return (0,external_node_path_.join)((0,external_node_os_.homedir)(), 'Library', 'Caches');
    return env.XDG_CACHE_HOME ?? (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.cache');
}

;// CONCATENATED MODULE: ./packages/scan/lib/scanners/grype-database.js


/** Directory of grype's database of schema 6: in GRYPE_DB_CACHE_DIR, which defaults to the cache of the user. */
function grypeDatabase(env, own) {
    return (0,external_node_path_.join)(env.GRYPE_DB_CACHE_DIR ?? (0,external_node_path_.join)(userCache(own), 'grype', 'db'), '6');
}

;// CONCATENATED MODULE: ./packages/scan/lib/scanners/scanner-failed.js


/** The Problem for a scanner that failed, with its exit code and its last error message. */
function scannerFailed(name, target, exitCode, output) {
    const lines = output.trim().split('\n').filter(Boolean);
    // Scanners write their fatal error last, after notices.
    const last = lines.findLast(line => /error|fatal|fail/i.test(line)) ?? lines.at(-1) ?? 'it printed nothing.';
    return new lib_problem/* Problem */.A(`scan ${targetLabel(target)} with ${name}`, {
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
    find: (_, host) => findTool('grype', host),
    async run(program, subject, context, host) {
        const sbom = await syftJson(subject, context, host);
        const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(context.scratch, 'grype-'));
        const report = (0,external_node_path_.join)(directory, 'report.json');
        const config = (0,external_node_path_.join)(directory, 'config.yaml');
        await (0,promises_.writeFile)(config, '');
        // Without --fail-on and --only-fixed: the policy decides, and the report keeps everything.
        const args = [`sbom:${sbom}`, '--config', config, '--output', 'json', '--file', report];
        const env = programEnv(settings, host.env);
        const { exitCode, stdout, stderr } = await host.exec(program.path, args, { cwd: directory, env });
        if (exitCode !== 0)
            throw scannerFailed('grype', subject, exitCode, `${stdout}${stderr}`);
        const read = (path) => (0,read_limited/* readLimited */.tk)(path, lib_limits/* limits */.F.report);
        const [found, listed] = await Promise.all([read(report), read(sbom)]);
        // The address of a database that grype downloaded has its digest.
        const database = (0,external_node_path_.join)(grypeDatabase(env, host.env), 'vulnerability.db');
        const digest = found.includes('checksum=sha256') ? undefined : await databaseDigest(database);
        return { report: found, about: (0,json/* renderJson */.hF)({ digest }), sbom: listed };
    },
};

// EXTERNAL MODULE: ./packages/base/lib/tar/tar-writer.js + 5 modules
var tar_writer = __webpack_require__(1195);
;// CONCATENATED MODULE: ./packages/oci/lib/remote-image.js


/** Reads an image of a registry, without its layers. Uses the docker login. Throws a Problem. */
async function remoteImage(reference, host, retry) {
    const registry = await openRegistry(reference, host, retry && { retry });
    const root = await registry.root();
    const { images } = await readImage(root, registry);
    const parts = [];
    for (const { platform, digest, parts: descriptors } of images) {
        const [config, ...layers] = descriptors;
        parts.push({
            platform,
            digest,
            manifest: digest === root.digest ? root.document : await registry.document({ digest }),
            config: await registry.document(config, 'blobs'),
            layers: layers.map(layer => ({ digest: layer.digest, save: path => registry.save(layer, path) })),
        });
    }
    return { digest: root.digest, parts };
}

;// CONCATENATED MODULE: ./packages/oci/lib/write-docker-archive.js






/**
 * The image of a target in the format of `docker save`, for programs that read no other. What is in a layout or a registry is packed
 * into `scratch`, as compressed as it is there. Returns the path of the tar. Throws a Problem.
 */
async function dockerArchive(source, scratch, host) {
    if (source.kind === 'docker-archive')
        return source.path;
    const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(scratch, 'docker-archive-'));
    const image = source.kind === 'layout' ? await partsOfLayout(source.path) : await write_docker_archive_download(source, directory, host);
    const names = image.layers.map(({ digest }) => `${digest.replace(':', '-')}.tar`);
    const manifest = [{ Config: 'config.json', RepoTags: [], Layers: names }];
    const files = [
        { path: 'manifest.json', source: (0,external_node_path_.join)(directory, 'manifest.json') },
        { path: 'config.json', source: image.config },
        ...image.layers.map(({ path }, index) => ({ path: names[index] ?? '', source: path })),
    ];
    await (0,promises_.writeFile)((0,external_node_path_.join)(directory, 'manifest.json'), JSON.stringify(manifest));
    const archive = (0,external_node_path_.join)(directory, 'image.tar');
    // An image may have a layer twice.
    await (0,tar_writer/* writeTar */.FJ)(archive, [...new Map(files.map(file => [file.path, file])).values()], 0);
    return archive;
}
/** The parts in a layout of a single image, whose blobs were compared with their digests when the target was read. */
async function partsOfLayout(directory) {
    const blob = ({ digest }) => (0,external_node_path_.join)(directory, 'blobs', ...digest.split(':'));
    const read = async (path) => parseDocument(await (0,read_limited/* readLimited */.tk)(path, lib_limits/* limits */.F.evidence));
    const [entry] = (0,json/* listAt */.gT)(await read((0,external_node_path_.join)(directory, 'index.json')), 'manifests');
    const manifest = await read(blob(document_readDescriptor(entry)));
    const layers = (0,json/* listAt */.gT)(manifest, 'layers').map(document_readDescriptor);
    return {
        config: blob(document_readDescriptor(manifest.config)),
        layers: layers.map(layer => ({ digest: layer.digest, path: blob(layer) })),
    };
}
/** One layer after the other, because each may be large. */
async function write_docker_archive_download({ reference }, directory, host) {
    const parsed = (0,lib_reference/* parseReference */.F2)(reference);
    const [part] = parsed === undefined ? [] : (await remoteImage(parsed, host)).parts;
    if (part === undefined)
        throw new lib_problem/* Problem */.A(`download the image ${reference}`, {
            found: 'its registry has no image under this digest.',
            next: 'Check the reference.',
        });
    const config = (0,external_node_path_.join)(directory, 'config');
    await (0,promises_.writeFile)(config, JSON.stringify(part.config));
    const layers = [];
    for (const { digest, save } of part.layers) {
        const path = (0,external_node_path_.join)(directory, digest.replace(':', '-'));
        await save(path);
        layers.push({ digest, path });
    }
    return { config, layers };
}

;// CONCATENATED MODULE: ./packages/scan/lib/scanners/newest-in-zip.js

// APPNOTE.TXT 6.3.10, sections 4.3.12 to 4.3.16 and 4.4.6.
const [endSize, locatorSize] = [22, 20];
/** The largest directory that is read, in bytes: of a million advisories. */
const directoryLimit = 128 * 1024 ** 2;
/**
 * The time of the newest file in a zip, as RFC 3339: OSV gives each advisory the time of its last change (go/cmd/exporter/worker.go of
 * google/osv.dev). Undefined if the file cannot be read, and for dates before 1981, which say that there is none.
 */
async function newestInZip(path) {
    const directory = await newest_in_zip_directoryOf(path).catch(() => undefined);
    if (directory === undefined)
        return undefined;
    let newest = 0;
    for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === 0x02014b50;) {
        newest = Math.max(newest, (directory.readUInt16LE(at + 14) << 16) | directory.readUInt16LE(at + 12));
        at += 46 + directory.readUInt16LE(at + 28) + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    }
    return timeOf(newest);
}
/** The directory at the end of the file, with the numbers of Zip64 if they are there: npm has more than 65,535 advisories. */
async function newest_in_zip_directoryOf(path) {
    const file = await (0,read_limited/* openFile */.Tq)(path);
    try {
        const { size } = await file.stat();
        const read = async (position, length) => {
            if (position < 0 || length > directoryLimit || position + length > size)
                return undefined;
            return (await file.read(Buffer.alloc(length), 0, length, position)).buffer;
        };
        const end = await read(size - endSize, endSize);
        if (end?.readUInt32LE(0) !== 0x06054b50)
            return undefined;
        const locator = await read(size - endSize - locatorSize, locatorSize);
        const large = locator?.readUInt32LE(0) === 0x07064b50 ? await read(Number(locator.readBigUInt64LE(8)), 56) : undefined;
        return large === undefined
            ? await read(end.readUInt32LE(16), end.readUInt32LE(12))
            : await read(Number(large.readBigUInt64LE(48)), Number(large.readBigUInt64LE(40)));
    }
    finally {
        await file.close();
    }
}
/** Date and time of DOS, in UTC as OSV writes them, in steps of two seconds. */
function timeOf(stamp) {
    const [date, time] = [stamp >>> 16, stamp & 0xffff];
    const year = 1980 + (date >>> 9);
    if (year < 1981)
        return undefined;
    const [month, day] = [((date >>> 5) & 15) - 1, date & 31];
    const at = Date.UTC(year, month, day, time >>> 11, (time >>> 5) & 63, (time & 31) * 2);
    return new Date(at).toISOString().replace('.000Z', 'Z');
}

;// CONCATENATED MODULE: ./packages/scan/lib/scanners/osv-scanner-databases.js





/** The variables for the directory of the databases: versions up to 2.4 and from 2.6 on read the first, those between the second. */
const variables = ['OSV_SCANNER_LOCAL_DB_CACHE_DIRECTORY', 'OSV_SCALIBR_LOCAL_DB_CACHE_DIRECTORY'];
/** The folder in it has the name of the program, or in 2.5 that of the library. */
const folders = ['osv-scanner', 'osv-scalibr'];
/**
 * Finds the databases: in the directory that a variable names, or otherwise in the cache of the user. Both folders lead to the one
 * that exists, so that an upgrade of OSV-Scanner finds what its predecessor downloaded.
 */
async function databasePlace(own, scratch) {
    const given = variables.map(name => own[name]).find(Boolean);
    const directory = given ?? userCache(own);
    const paths = folders.map(name => (0,external_node_path_.join)(directory, name));
    const present = await Promise.all(paths.map(async (path) => (await (0,promises_.stat)(path).catch(() => undefined))?.isDirectory()));
    const shared = paths.find((_, index) => present[index]) ?? (given === undefined ? paths[0] : undefined);
    const links = await (0,promises_.mkdtemp)((0,external_node_path_.join)(scratch, 'osv-databases-'));
    // In a given directory without any, nothing is made. OSV-Scanner then makes a folder here, and finds nothing in it.
    if (shared !== undefined) {
        await (0,promises_.mkdir)(shared, { recursive: true });
        for (const [index, name] of folders.entries())
            await (0,promises_.symlink)((present[index] && paths[index]) || shared, (0,external_node_path_.join)(links, name), 'junction');
    }
    return { given: given !== undefined, env: Object.fromEntries(variables.map(name => [name, links])) };
}
/**
 * The databases that OSV-Scanner says that it read. Those that it just compared with their server (`current` is the time) are as new
 * as that; others are at least as new as their newest advisory.
 */
async function readDatabases(output, current) {
    const loaded = [...output.matchAll(/^Loaded (.+) local db from (.+)$/gm)].map(([, name = '', path = '']) => ({
        name,
        path: path.trim(),
    }));
    const read = loaded
        .sort((a, b) => (0,lib_files/* byBytes */.bg)(a.name, b.name))
        .map(async ({ name, path }) => {
        const built = current ?? (await newestInZip(path));
        return { name, sha256: await (0,lib_digest/* sha256File */.Q3)(path), ...(built === undefined ? {} : { built }) };
    });
    return Promise.all(read);
}
/** One digest of all databases: that of their list, as `sha256sum` writes it. */
function digestOfAll(databases) {
    return `sha256:${(0,lib_digest/* sha256 */.sc)(databases.map(({ name, sha256: digest }) => `${digest}  ${name}/all.zip\n`).join(''))}`;
}

;// CONCATENATED MODULE: ./packages/scan/lib/scanners/osv-scanner.js








const osv_scanner_settings = {
    prefix: 'OSV_',
    allowed: /^OSV_SCA(NNER|LIBR)_LOCAL_DB_CACHE_DIRECTORY$/,
    fixed: {},
};
/** It found nothing that it can look up, for example of a distribution that it does not know: that is not an error, and it has no opinion. */
const nothingToScan = 128;
const withFindings = 1;
/** Reads the target itself. Compares with databases on this machine, because its service would learn what a release consists of. */
const osvScanner = {
    settings: osv_scanner_settings,
    find: (_, host) => findTool('osv-scanner', host),
    async run(program, subject, context, host) {
        const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(context.scratch, 'osv-scanner-'));
        const place = await databasePlace(host.env, context.scratch);
        const env = { ...programEnv(osv_scanner_settings, host.env), ...place.env };
        const args = await argumentsFor(subject, directory, context, host);
        const scan = async (download) => {
            const started = new Date().toISOString();
            const ended = await host.exec(program.path, [...args, ...(download ? [downloadOption] : [])], {
                cwd: directory,
                env,
            });
            return { ...ended, output: `${ended.stdout}\n${ended.stderr}`, current: download ? started : undefined };
        };
        const ended = await scanEvenOffline(scan, place.given, host);
        if (hasFailed(ended))
            throw failure(subject, ended, place.given);
        const databases = await readDatabases(ended.output, ended.current);
        const about = (0,json/* renderJson */.hF)({ ...rootOf(subject), databases, digest: digestOfAll(databases) });
        if (ended.exitCode === nothingToScan)
            return { report: '{"results":[]}', about };
        return { report: await (0,read_limited/* readLimited */.tk)((0,external_node_path_.join)(directory, 'report.json'), lib_limits/* limits */.F.report), about };
    },
};
const downloadOption = '--download-offline-databases';
/** If OSV-Scanner cannot update its databases, scans again with those of the cache, whose age the policy checks. */
async function scanEvenOffline(scan, given, host) {
    const first = await scan(!given);
    if (given || !hasFailed(first))
        return first;
    const second = await scan(false);
    if (hasFailed(second))
        return first;
    host.warning('OSV-Scanner could not update its databases, so it used those of the cache. The policy checks their age.');
    return second;
}
/** `scan image` ends with 0 if it has no database, and reports nothing. */
function hasFailed({ exitCode, output }) {
    return missingDatabase(output) !== undefined || ![0, withFindings, nothingToScan].includes(exitCode);
}
function missingDatabase(output) {
    return /^could not load db for (.+) ecosystem: .*$/m.exec(output)?.[1];
}
function failure(subject, { exitCode, output }, given) {
    const missing = missingDatabase(output);
    const failed = scannerFailed('osv-scanner', subject, exitCode, output);
    if (missing === undefined)
        return failed;
    return new lib_problem/* Problem */.A(failed.attempted, {
        found: `it has no database for ${missing}.`,
        next: given
            ? `Put it into the directory of databases, as \`osv-scanner/${missing}/all.zip\`.`
            : 'Check the network: it downloads its databases from osv-vulnerabilities.storage.googleapis.com.',
        details: output.slice(-20_000),
    });
}
async function argumentsFor(subject, directory, { scratch, login }, host) {
    // Without it, files in the target (osv-scanner.toml) could hide findings.
    const config = (0,external_node_path_.join)(directory, 'osv-scanner.toml');
    await (0,promises_.writeFile)(config, '');
    const { source } = subject;
    const env = { ...host.env, ...(login === undefined ? {} : { DOCKER_CONFIG: login.dockerConfig }) };
    const image = async (from) => {
        const archive = await dockerArchive(from, scratch, { ...host, env });
        return ['image', '--experimental-plugins', 'artifact,os/rpm', '--archive', archive];
    };
    const target = await byKind(source, {
        directory: async ({ path }) => [...osv_scanner_files, path],
        // Without the plugin it reads lock files only.
        environment: async ({ path }) => [...osv_scanner_files, '--experimental-plugins', 'python/wheelegg', path],
        layout: image,
        'docker-archive': image,
        registry: image,
        sbom: async ({ path }) => {
            // It knows an SBOM by the name of its file.
            const sbom = (0,external_node_path_.join)(directory, 'bom.cdx.json');
            await (0,promises_.copyFile)(path, sbom);
            return ['source', '--no-resolve', '--no-call-analysis=all', '--lockfile', sbom];
        },
    });
    const options = ['--offline', '--config', config, '--all-packages', '--all-vulns', '--format', 'json'];
    return ['scan', ...target, ...options, '--output-file', (0,external_node_path_.join)(directory, 'report.json')];
}
/** Reads the files of a directory. */
const osv_scanner_files = ['source', '--recursive', '--no-ignore', '--no-resolve', '--no-call-analysis=all'];
/** What the parser needs to tell paths in a directory, and to leave out what is not part of the target. */
function rootOf({ source, excluded }) {
    if (source.kind !== 'directory')
        return {};
    return { root: (0,lib_files/* toPosix */.d7)(source.path), excluded };
}

// EXTERNAL MODULE: ./packages/base/lib/json-parts.js
var json_parts = __webpack_require__(3363);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
;// CONCATENATED MODULE: ./packages/scan/lib/sbom/requirement-pins.js
const requirement = /^([A-Za-z0-9][\w.-]*)(?:\[[^\]]*\])?\s*==\s*([\w.!+]+)\s*(?:;\s*([^#\\]*?))?$/;
/**
 * The pins of a requirements file (https://pip.pypa.io/en/stable/reference/requirements-file-format/). Undefined if one of its
 * requirements has no exact version: then it does not lock anything.
 */
function requirementPins(text) {
    const pins = [];
    for (const line of text.replace(/\\\r?\n/g, ' ').split(/\r?\n/)) {
        const content = line.replace(/(^|\s)#.*$/, '').trim();
        // Options such as --index-url are not requirements, but -r, -c and -e bring others.
        if (content === '' || /^--(?!requirement|constraint|editable)/.test(content))
            continue;
        const hashes = [...content.matchAll(/\s--hash[= ]sha256:([0-9a-f]{64})/g)].map(([, digest = '']) => digest);
        const [, name, version, marker] = requirement.exec(content.replace(/\s--hash[= ]\S+/g, '').trim()) ?? [];
        if (name === undefined || version === undefined)
            return undefined;
        pins.push({ name, version, marker, sha256: hashes });
    }
    return pins.length === 0 ? undefined : pins;
}

;// CONCATENATED MODULE: ./packages/scan/lib/sbom/lock-file.js





/** Most lines of a requirements file, in which a package has one for each of its files. */
const mostLines = 200_000;
/** What reads each format. A file that locks nothing gives undefined. The first one that a project has counts. */
const readers = {
    'pylock.toml': (text, what) => (0,json/* listAt */.gT)(parseTable(text, what), 'packages').flatMap(pylockPin),
    'uv.lock': (text, what) => (0,json/* listAt */.gT)(parseTable(text, what), 'package').flatMap(uvPin),
    'poetry.lock': (text, what) => (0,json/* listAt */.gT)(parseTable(text, what), 'package').flatMap(one => filesPin(one, 'markers')),
    'pdm.lock': (text, what) => (0,json/* listAt */.gT)(parseTable(text, what), 'package').flatMap(one => filesPin(one, 'marker')),
    'Pipfile.lock': (text, what) => pipfilePins((0,json/* parseJson */.qF)(text, what)),
    'requirements.txt': requirements,
};
/**
 * Reads the lock of a project. `path` is absolute; undefined looks for the files that tools write by default, and for the lock of the uv
 * workspace that the project belongs to.
 */
async function readLock(project, path) {
    if (path !== undefined)
        return readOne(path, readers[lock_file_nameOf(path)] ?? requirements);
    for (const [name, read] of Object.entries(readers)) {
        const file = (0,external_node_path_.join)(project, name);
        const lock = (await (0,lib_files/* fileSize */.Ov)(file)) === undefined ? undefined : await readOne(file, read);
        if (lock !== undefined)
            return lock;
    }
    return workspaceLock(project);
}
/** A uv workspace has one lock, at its root, which names the directory of each member. It does not leave the repository. */
async function workspaceLock(project) {
    let directory = project;
    while (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(directory, '.git')) && directory !== (0,external_node_path_.dirname)(directory)) {
        directory = (0,external_node_path_.dirname)(directory);
        const path = (0,external_node_path_.join)(directory, 'uv.lock');
        if ((await (0,lib_files/* fileSize */.Ov)(path)) === undefined)
            continue;
        const packages = (0,json/* listAt */.gT)(parseTable((await (0,read_limited/* readLimited */.tk)(path, lib_limits/* limits */.F.evidence)).toString('utf8'), 'uv.lock'), 'package');
        const members = packages.flatMap(one => (0,json/* textAt */.$6)(one, 'source', 'editable') ?? (0,json/* textAt */.$6)(one, 'source', 'virtual') ?? []);
        const isMember = members.some(member => (0,external_node_path_.resolve)(directory, member) === project);
        return isMember ? readOne(path, readers['uv.lock'] ?? requirements) : undefined;
    }
    return undefined;
}
async function readOne(path, read) {
    const fileName = lock_file_nameOf(path);
    if ((await (0,lib_files/* fileSize */.Ov)(path)) === undefined)
        throw new lib_problem/* Problem */.A(`read the lock ${fileName}`, { found: 'no such file.', next: 'Check the input `lock-file`.' });
    const pins = read((await (0,read_limited/* readLimited */.tk)(path, lib_limits/* limits */.F.evidence)).toString('utf8'), fileName);
    return pins === undefined ? undefined : { fileName, pins };
}
function requirements(text, what) {
    refuseMany(text, { '\n': 1 }, mostLines, what);
    return requirementPins(text);
}
function lock_file_nameOf(path) {
    return path.split(/[\\/]/).at(-1) ?? path;
}
/**
 * A file of constraints for pip. A name that is locked to several versions without conditions says nothing for this machine, so it
 * is left out. With digests, pip requires one for everything that it installs.
 */
function constraints({ pins }, withHashes) {
    const counts = new Map();
    for (const { name, marker } of pins)
        if (marker === undefined)
            counts.set((0,sbom_bom/* pythonName */.oT)(name), (counts.get((0,sbom_bom/* pythonName */.oT)(name)) ?? 0) + 1);
    return pins
        .filter(({ name }) => (counts.get((0,sbom_bom/* pythonName */.oT)(name)) ?? 0) < 2)
        .map(({ name, version, marker, sha256 }) => {
        const condition = marker === undefined ? '' : ` ; ${marker}`;
        const hashes = withHashes ? sha256.map(digest => ` --hash=sha256:${digest}`).join('') : '';
        return `${name}==${version}${condition}${hashes}`;
    })
        .sort(lib_files/* byBytes */.bg)
        .map(line => `${line}\n`)
        .join('');
}
/** https://packaging.python.org/en/latest/specifications/pylock-toml/ */
function pylockPin(entry) {
    const files = [...(0,json/* listAt */.gT)(entry, 'wheels'), (0,json.at)(entry, 'sdist'), (0,json.at)(entry, 'archive')];
    return pin(entry, (0,json/* textAt */.$6)(entry, 'marker'), files.map(file => (0,json/* textAt */.$6)(file, 'hashes', 'sha256')));
}
/** https://docs.astral.sh/uv/concepts/projects/layout/#the-lockfile: version 1. The project itself is not from a registry. */
function uvPin(entry) {
    if ((0,json.at)(entry, 'source', 'registry') === undefined)
        return [];
    const markers = (0,json/* listAt */.gT)(entry, 'resolution-markers').filter(one => typeof one === 'string');
    const files = [...(0,json/* listAt */.gT)(entry, 'wheels'), (0,json.at)(entry, 'sdist')];
    return pin(entry, markers.length === 0 ? undefined : markers.map(one => `(${one})`).join(' or '), hashesOf(files));
}
/** The locks of Poetry 1.5 and later and of PDM. */
function filesPin(entry, condition) {
    return pin(entry, (0,json/* textAt */.$6)(entry, condition), hashesOf((0,json/* listAt */.gT)(entry, 'files')));
}
/** https://pipenv.pypa.io: version 6. */
function pipfilePins(document) {
    const packages = (0,json.at)(document, 'default');
    return Object.entries(typeof packages === 'object' && packages !== null ? packages : {}).flatMap(([name, entry]) => {
        const version = (0,json/* textAt */.$6)(entry, 'version')?.replace(/^==/, '');
        const hashes = (0,json/* listAt */.gT)(entry, 'hashes').map(hash => ({ hash }));
        return pin({ name, version }, (0,json/* textAt */.$6)(entry, 'markers'), hashesOf(hashes));
    });
}
function hashesOf(files) {
    return files.map(file => /^sha256:([0-9a-f]{64})$/.exec((0,json/* textAt */.$6)(file, 'hash') ?? '')?.[1]);
}
// The texts become lines of a file for pip, so that nothing else may be in them.
function pin(entry, marker, hashes) {
    const [name, version] = [(0,json/* textAt */.$6)(entry, 'name') ?? '', (0,json/* textAt */.$6)(entry, 'version') ?? ''];
    if (!/^[A-Za-z0-9][\w.-]*$/.test(name) || !/^[\w.!+]+$/.test(version) || /[\r\n#\\]| --/.test(marker ?? ''))
        return [];
    return [{ name, version, marker, sha256: hashes.filter(one => one !== undefined) }];
}

;// CONCATENATED MODULE: ./packages/scan/lib/sbom/missing-sibling.js



/**
 * The next step if pip found no package that is a project of the same repository: it has to be released first. Undefined for other
 * failures. `output` is what pip printed, `repository` the absolute path of the repository.
 */
async function releaseFirst(output, repository) {
    const wanted = /No matching distribution found for ([A-Za-z0-9._-]+)/.exec(output)?.[1];
    if (wanted === undefined)
        return undefined;
    const project = (await configsOf(repository)).find(({ name }) => (0,sbom_bom/* pythonName */.oT)(name.value) === (0,sbom_bom/* pythonName */.oT)(wanted));
    if (project === undefined)
        return undefined;
    const { name, directory } = project;
    return `${name.value} is a project of this repository (${directory.value}). Release it first: an index needs to have it, because who installs this release gets it from there. \`release-tools rehearse\` offers it from the same commit.`;
}
/** A configuration that cannot be read is not what failed here. */
async function configsOf(repository) {
    try {
        return await read_config_readConfigs(repository);
    }
    catch (error) {
        if (error instanceof lib_problem/* Problem */.A)
            return [];
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/scan/lib/sbom/python-programs.js
/** Runs pip with its arguments. */
const runPip = `
import runpy, sys

sys.argv[0] = "pip"
runpy.run_module("pip", run_name="__main__", alter_sys=True)
`;
/** The exit code of askPip if pip's report has no graph; pip has no such code (pip/_internal/cli/status_codes.py). */
const noGraph = 70;
/**
 * Runs pip with all arguments but the first two, and then reads its report and writes, as JSON, which of its packages need which others
 * under the conditions of this Python. First arguments: the path of pip's report, and that of the graph.
 *
 * It is one program, because to start Python and to load pip takes longer than both answers. The graph comes from the reader of conditions
 * that pip itself has, so that it is the one that pip installs by. Before version 25, pip leaves licence expressions out of its report,
 * although they are the field that packages now use, so the field is added to its list (pip/_internal/metadata/_json.py).
 */
const pipWithGraph = `
import json, runpy, sys, traceback

try:
    from pip._internal.metadata import _json

    field = ("License-Expression", False)
    if field not in _json.METADATA_FIELDS:
        _json.METADATA_FIELDS = [*_json.METADATA_FIELDS, field]
except (ImportError, AttributeError):
    pass
report_path, graph_path = sys.argv[1:3]
sys.argv[:] = ["pip", *sys.argv[3:]]


def graph_of(report):
    try:
        from pip._vendor.packaging.requirements import Requirement
        from pip._vendor.packaging.utils import canonicalize_name
    except ImportError:
        from packaging.requirements import Requirement
        from packaging.utils import canonicalize_name

    packages = {canonicalize_name(item["metadata"]["name"]): item for item in report["install"]}
    extras = {
        name: {canonicalize_name(extra) for extra in item.get("requested_extras") or []}
        for name, item in packages.items()
    }

    def active(requirement, name):
        if requirement.marker is None:
            return True
        return any(
            requirement.marker.evaluate(dict(report["environment"], extra=extra))
            for extra in ["", *sorted(extras[name])]
        )

    def needs(name, item):
        found = set()
        for text in item["metadata"].get("requires_dist") or []:
            requirement = Requirement(text)
            target = canonicalize_name(requirement.name)
            if target in packages and active(requirement, name):
                extras[target] |= {canonicalize_name(extra) for extra in requirement.extras}
                if target != name:
                    found.add(target)
        return sorted(found)

    before = None
    while before != extras:
        before = {name: set(wanted) for name, wanted in extras.items()}
        graph = {name: needs(name, item) for name, item in packages.items()}
    return graph


try:
    runpy.run_module("pip", run_name="__main__", alter_sys=True)
except SystemExit as end:
    if end.code:
        raise
try:
    with open(report_path, encoding="utf-8") as file:
        graph = graph_of(json.load(file))
    with open(graph_path, "w", encoding="utf-8") as file:
        json.dump(graph, file)
except Exception:
    traceback.print_exc()
    sys.exit(${noGraph})
`;

;// CONCATENATED MODULE: ./packages/scan/lib/sbom/pip.js








// Only what says where packages come from. Settings that change what is installed (a target, constraints) have no effect.
const pipSettings = {
    prefix: 'PIP_',
    allowed: /^PIP_(INDEX_URL|EXTRA_INDEX_URL|NO_INDEX|FIND_LINKS|TRUSTED_HOST|CERT|CLIENT_CERT|PROXY|CACHE_DIR|NO_CACHE_DIR|CONFIG_FILE|TIMEOUT|DEFAULT_TIMEOUT|RETRIES|KEYRING_PROVIDER)$/,
    fixed: { PIP_DISABLE_PIP_VERSION_CHECK: '1', PIP_NO_INPUT: '1', PIP_ROOT_USER_ACTION: 'ignore', PIP_NO_COLOR: '1' },
};
/** The Python that answers if no other is named. */
const onPath = process.platform === 'win32' ? 'python' : 'python3';
/**
 * Asks pip what it would install for these files, without installing anything. With a lock, only locked versions and files are
 * accepted; if the lock lacks some of them, pip chooses those. Throws a Problem if pip cannot answer: the answer is then unknown.
 */
async function askPip(installed, { lock, scratch, python }, host) {
    const pip = { python: python ?? onPath, host };
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(scratch, 'pip-'));
    const answer = { report: (0,external_node_path_.join)(folder, 'report.json'), graph: (0,external_node_path_.join)(folder, 'graph.json') };
    const strict = lock !== undefined && lock.pins.length > 0 && lock.pins.every(({ sha256 }) => sha256.length > 0);
    let result = await run(await pip_requirements(folder, installed, lock, strict), answer, pip);
    // The caller compares the digests then.
    if (result.exitCode !== 0 && strict && isIncomplete(result))
        result = await run(await pip_requirements(folder, installed, lock, false), answer, pip);
    if (result.exitCode === noGraph)
        throw withoutGraph(result);
    if (result.exitCode !== 0)
        throw await cannotResolve(installed, lock, result, host);
    return {
        report: await readJson(answer.report, 'the report of pip'),
        graph: await readJson(answer.graph, 'the graph of the packages'),
    };
}
/**
 * The one of several wheels that pip would take on this machine: its path. Undefined if none fits.
 */
async function fittingWheel({ name, version }, folder, { scratch, python = onPath }, host) {
    const destination = await (0,promises_.mkdtemp)((0,external_node_path_.join)(scratch, 'fitting-'));
    const only = ['--no-deps', '--no-index', '--only-binary', ':all:', '--find-links', folder, '--dest', destination];
    const args = ['-c', runPip, 'download', '--quiet', ...only, `${name}==${version}`];
    const { exitCode } = await execPython(args, destination, { python, host });
    const [found] = exitCode === 0 ? await (0,promises_.readdir)(destination) : [];
    return found;
}
/** https://packaging.python.org/en/latest/specifications/name-normalization/#name-format */
const identifier = /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/;
/** Extras can come from the SBOM of others. Anything else than a name could be a requirement of its own, whose code pip would run. */
function requireNames(names) {
    const other = names.find(name => !identifier.test(name));
    if (other === undefined)
        return;
    throw new lib_problem/* Problem */.A('find out what the release installs', {
        found: `${JSON.stringify(other)} is not the name of a package or of an extra.`,
        next: 'Check the input `extras` with which the SBOM was made.',
    });
}
/** Writes what to install and the constraints. Returns the arguments that name these files. */
async function pip_requirements(folder, installed, lock, withHashes) {
    const [wanted, locked] = [(0,external_node_path_.join)(folder, 'requirements.txt'), (0,external_node_path_.join)(folder, 'constraints.txt')];
    requireNames(installed.flatMap(({ name, extras }) => [name, ...extras]));
    const lines = installed.map(({ name, path, sha256, extras }) => {
        const chosen = extras.length === 0 ? '' : `[${extras.join(',')}]`;
        return `${name}${chosen} @ ${(0,external_node_url_.pathToFileURL)(path)}${withHashes ? ` --hash=sha256:${sha256}` : ''}\n`;
    });
    await (0,promises_.writeFile)(wanted, lines.join(''));
    if (lock === undefined)
        return ['--requirement', wanted];
    await (0,promises_.writeFile)(locked, constraints(lock, withHashes));
    return ['--requirement', wanted, '--constraint', locked];
}
function run(files, { report, graph }, pip) {
    const install = ['install', '--dry-run', '--ignore-installed', '--quiet', '--report', report, ...files];
    return execPython(['-c', pipWithGraph, report, graph, ...install], (0,external_node_path_.dirname)(report), pip);
}
// The working directory is ours: Python looks there for modules first.
async function execPython(args, cwd, { python, host }) {
    try {
        return await host.exec(python, args, { cwd, env: programEnv(pipSettings, host.env) });
    }
    catch (error) {
        throw new lib_problem/* Problem */.A('find out what the release installs', {
            found: `${python} could not be started: ${(0,lib_problem/* messageOf */.b)(error)}`,
            next: 'Set up Python with pip before this step (actions/setup-python).',
            cause: error,
        });
    }
}
function withoutGraph({ stderr }) {
    return new lib_problem/* Problem */.A('read what the packages need', {
        found: lastLine(stderr),
        next: 'Update pip to 22.3 or newer, and run the step again.',
        details: pip_shown(stderr),
    });
}
async function readJson(path, what) {
    return (0,json/* parseJson */.qF)((await (0,read_limited/* readLimited */.tk)(path, lib_limits/* limits */.F.report)).toString('utf8'), what);
}
/** With digests, pip refuses a package that the constraints do not name. Older versions refuse every one. */
function isIncomplete({ stderr }) {
    return /In --require-hashes mode, all requirements must have their versions pinned|Hashes are required in --require-hashes mode/.test(stderr);
}
async function cannotResolve(installed, lock, { stdout, stderr }, { workspace }) {
    const names = installed.map(({ name }) => name).join(', ');
    const from = lock === undefined ? '' : ` with the versions in ${lock.fileName}`;
    return new lib_problem/* Problem */.A(`find out what ${names} installs${from}`, {
        found: `pip says: ${lastLine(stderr)}`,
        next: (await releaseFirst(stderr, workspace)) ??
            `Check that the index is reachable (\`PIP_INDEX_URL\`, \`PIP_FIND_LINKS\`), that pip is 22.2 or newer, and the input \`lock-file\`. No SBOM was written: what is installed is not known.`,
        details: pip_shown(`${stdout}${stderr}`),
    });
}
/** The last error that pip printed, or else its last line. */
function lastLine(stderr) {
    const lines = pip_shown(stderr).trim().split('\n');
    const line = lines.findLast(one => one.startsWith('ERROR:')) ?? lines.at(-1) ?? '';
    return line === '' ? 'it printed nothing.' : line.replace(/^ERROR: /, '').slice(0, 500);
}
/** Pip hides passwords in addresses; if a program that it starts prints one, it is hidden here. */
function pip_shown(output) {
    return output.slice(-20_000).replace(/:\/\/[^\s/@]+@/g, '://****@');
}

;// CONCATENATED MODULE: ./packages/scan/lib/python/pip-audit.js
// Written by `npm run docs` from python/pip_audit.txt.
const pipAudit = `
# pip-audit, and what it needs. scan-image installs exactly these files, by their digests, into a directory of its own. Made by uv 0.13.9;
# of a package that has a wheel for all platforms, only the digest of that is kept. Others than msgpack all have one:
#   uv pip compile --generate-hashes --universal --python-version 3.10 --no-annotate --no-emit-package pip
boolean-py==5.0 \\
    --hash=sha256:ef28a70bd43115208441b53a045d1549e2f0ec6e3d08a9d142cbc41c1938e8d9
cachecontrol==0.14.4 \\
    --hash=sha256:b7ac014ff72ee199b5f8af1de29d60239954f223e948196fa3d84adaffc71d2b
certifi==2026.10.19.post1 \\
    --hash=sha256:1324c476b4811eff41a8bc2122cd0bbd4d9c7234c725446d99ab1612b3a7fdd2
charset-normalizer==3.5.3 \\
    --hash=sha256:96e268b0cbda016ac519513294fcd17032264085b600abaac58b93049477e132
cyclonedx-python-lib==11.12.0 \\
    --hash=sha256:0e807521a921a5c3cb8ce1153f8a61d29eedfe76a46aac2796b7c6b573391a54
defusedxml==0.7.1 \\
    --hash=sha256:a352e7e428770286cc899e2542b6cdaedb2b4953ff269a210103ec58f6198a61
filelock==4.1.0 ; python_full_version < "3.11" \\
    --hash=sha256:2ce9818e3e2d8f284c1a964414447ef148d42a5fd5e2a477a7118e574b293ec1
filelock==4.3.1 ; python_full_version >= "3.11" \\
    --hash=sha256:79e43df8e9fe509cd83a3899a7c186c8077cbbe4d200a1ed3705c2f3bb6bc487
idna==3.20 \\
    --hash=sha256:ab7ae7122974553370f0bdb919e1a960b2cd1bc1ef0276416d896db81c14582c
license-expression==30.4.4 \\
    --hash=sha256:421788fdcadb41f049d2dc934ce666626265aeccefddd25e162a26f23bcbf8a4
markdown-it-py==4.3.0 \\
    --hash=sha256:7aa1511a46c39138de78d9eba92ce47e63124d8003fc98b3a351909e04239efa
mdurl==0.1.2 \\
    --hash=sha256:84008a41e51615a49fc9966191ff91509e3c40b939176e643fd50a5c2196b8f8
msgpack==1.2.4 \\
    --hash=sha256:0221748c30ace75fde0dec8c470abe65fb5374cd4f37adb9db6aca7a3c362c0a \\
    --hash=sha256:0626ea840cce866237c4da08439e9faa9cf79e6e4c62358978ee055961e8cff2 \\
    --hash=sha256:06a0657a4110d563255006b7cb7147432f67827144e429c2cdb1c967548d1817 \\
    --hash=sha256:0a1fd6c31952155b7cd01061288c70303e6554ae855244dfb38a897fd94f8749 \\
    --hash=sha256:0bef691e2a95119cc6bf3ded29325dbd89c4b6f8ff233070431948ed70902421 \\
    --hash=sha256:0c75cfda0d3ccb1f6abc20e0608ad6b226e11f317b5ac297721504d2509e2bd9 \\
    --hash=sha256:0d9ff7f3aaffd84010f1c501b05406a497584f5cab2f732eb9d89bf960e12f6f \\
    --hash=sha256:1095b1ebcc8c9d3e70c51240b7160d8e9da66044e0a45c3ef8403d3a9ef0c5ad \\
    --hash=sha256:112933726919f4239646cca9572e2c2fa5626358c670da8440aac09403100a48 \\
    --hash=sha256:1cdb51af4f8f8d20af66ea9384883bf99b8ddb3cdf05f09eecda921646e15135 \\
    --hash=sha256:23d1459a1d0b4c9f6629df072d592eb74424b3ed3656b69af507bc9023cc027f \\
    --hash=sha256:2444a4e04f924630d059ae6eae8f91fdfcd28ed9fd17b21bacf4e74550a091f7 \\
    --hash=sha256:25e1f2466c4ea0fb9b694a922f75eb92d7ce6262eda8cb8a5dada34fe990d486 \\
    --hash=sha256:287e52c2ebaa94f8eca045628374859f51584e77bc07086e6835a9bb2204c774 \\
    --hash=sha256:2a4e141a9c91d1502cf98f9ca9f87af222c7857e2bfa49c1d81343157c38a28e \\
    --hash=sha256:2b0b7dff5beddc10f16ecea6b28c6b98014d1135d7015bd83adff5037f35848d \\
    --hash=sha256:2b597bb01aff61d65e305c2cf2589c93c86609929d42d575bfc359f3c54ea8e1 \\
    --hash=sha256:318d4e634d2b320be10decd9968ad1ae0be1d80cba23b5528c37b429eeb0e3e0 \\
    --hash=sha256:34051de19ae532ba47fcab5b0abd08c25c7a64ff763ad819f18764d45f3c2c81 \\
    --hash=sha256:36258fd0909e1bf26e94604439108846432abe4ffa9a23c9dc2f6f1c60f94b60 \\
    --hash=sha256:40e91bf8325f492e8eb3c3aa6de06b20593c225336bb52b585c913d7c1da025b \\
    --hash=sha256:429329799c72335b0e37be65964ec5b89062e57fe7ad9ee779b886df5e34ddaf \\
    --hash=sha256:42e0a7dc26df739149478585d4264338b4d330f24b3e3b57d5aa89e48866e8ab \\
    --hash=sha256:45506bfb902cde24a0d33fb0581f58497ddb2682686dd1f6aa07e7b769df7ca4 \\
    --hash=sha256:472a25463678f2795143a7cb42e88a1b59cc2375e9881917e69a9323bde42114 \\
    --hash=sha256:475c44e12f2a5de766a8448783f149c9b33f3f49b88953c6cd739a77d93c732c \\
    --hash=sha256:4e22c6571ab6ac9036da87d8a6fddb4baf86981844b480c0c60a4a4be417ee48 \\
    --hash=sha256:55e6106d2d085af42b2de72efeb38ed255241a24b32295ca889707c1d679c442 \\
    --hash=sha256:59887281c3c163a7afff7dffaaad2f78cd2b513b7e1a7843f1ee8e7cd6a94231 \\
    --hash=sha256:5d65b791ce4283e02b6267742ad540899155e1b32887b9cbdda47f38f5a076b5 \\
    --hash=sha256:5d7d4d2a5fc6a604f20c546ee1e8327bed1e9329be2417cef9af1f799f3e55e0 \\
    --hash=sha256:5e4c67dbac05dce90a3fa1d845137617383c415e6b319062baac9734540706ae \\
    --hash=sha256:67310606cf2528a6dc3ece1298dcd5cc6c57add148b16d22c5111138aa84820c \\
    --hash=sha256:6795c588b210b2f13d62c8fcc23bf779b509b839ec5c197a7ab4f5191459e126 \\
    --hash=sha256:6ad2f0808099d4281208ff2c756efa958a55a7c8eb21fe1c7052b95c584f02f1 \\
    --hash=sha256:6e38b123681df22373d545520f54bbeddc4706d9235a1161061f12bd6648497d \\
    --hash=sha256:727a65b35db9f5ef516fc0229c4b05cab983092b1ae274a8a769b2d517fb0499 \\
    --hash=sha256:7433d340de45003db3ed909a642c9469b598d175530f7a707cbaba64287d27ce \\
    --hash=sha256:765584b93ed6f0b561f0c56e9735f24945c0682f857c9b3ee3b4caad9c32f66a \\
    --hash=sha256:781e856db4f2cb398e4992e2a74305295d3ebf694eec26fa0f4bc766eb9fa0a0 \\
    --hash=sha256:7ca62b31a873c70b73f367bb2c1efec1d143016642c5191405549578184ff6ff \\
    --hash=sha256:7fabd415c41e62006c6641fcdf5b3e866f581c4e11c58328c0d0f69584b9577d \\
    --hash=sha256:80f5d4fda1ba373d95933f98e6c1d18247feffac839fda3930bdd85e6561bb5f \\
    --hash=sha256:85b79ed643cfde70672152b3d1aee438ca647c5d2ffb7dba7226689ee9f6f44b \\
    --hash=sha256:892d4f17d7962bfd2c2928b0a47542bf2948f074a7c04721b73d4138b70481e4 \\
    --hash=sha256:895e9369185df4a874768849405c30cba7990caceb3fcb1692ebe62bb050f55e \\
    --hash=sha256:8ab62a50cab6f786d49f3584914c1088b0ed8de76bfe675b26a60c7bec426380 \\
    --hash=sha256:8e680367090a58c966052d61418cc943111863538fd82471d61fca5271d911e1 \\
    --hash=sha256:90cba4996b18ec1201fcaabd01ec48ff4b9755416bcd52105ded2f89fe145c49 \\
    --hash=sha256:996dfc4774c240c8e6adf1166ae102141cfbed33c8856fde821bd6c0bd35ee41 \\
    --hash=sha256:9ca1e78106675f2aed07dc37b842ce19be70010ab22c5c5c04688f0840d48539 \\
    --hash=sha256:9db832747bd05834530189e564a3fe31e2617547dc1f3a005f835eafc2b8e048 \\
    --hash=sha256:9e73761fe9fc55a4e9d2df8e8f59b0979231af4dbf80b8bf90cd64c74173d779 \\
    --hash=sha256:9f46e70c8d22e96856967ab9d80c51dcf5bc63133e4da2d66fab64c0d4119b82 \\
    --hash=sha256:a45ceb5f199d5e388f28b550ba881096a3740d4bda10e661d77f59d9a2e8187a \\
    --hash=sha256:a4b47ec7422bef149223786a87df80067ac65bfc7c0565e5cf1dfbdc40acee50 \\
    --hash=sha256:a6c9926f8871b261622fe6b599db72c69be5bca8fdc0976886f9a531a301dee9 \\
    --hash=sha256:aa10dc04c03408f31948ac1896a942141fd8d7a954b3612edac79f19663e4076 \\
    --hash=sha256:ad5bc540cbc34db236f8535721a9a872d12a9d88d1322470f1fc7c5e9dadfdb2 \\
    --hash=sha256:b1f08ec826417e3c8dc3edadb50f38debba033af6cb849229f0eac72f80f2342 \\
    --hash=sha256:b9270b63409e70c8c6deb5faedc81fc27c6bd0196b38084a8773f68286abf034 \\
    --hash=sha256:b9eff629190a4b118549b654df32a56ed535351819f690d0c935d185500cc90b \\
    --hash=sha256:bec3e34749b90cfcf116149aad11295c720ff4a74a7d0a35abdb968a396c1524 \\
    --hash=sha256:c1119e840d2c9164120f067740d99c9608d21d4ee9a172cf0f00dcafdf5624a4 \\
    --hash=sha256:c4d5bbdbea8f5669b3a734d6c226772804fb120848f99cbe63a0ddee63b049c9 \\
    --hash=sha256:c50bac325dbf1a9c80e10da6dbd1100d7082f6b12e153084501e18e86cd3a037 \\
    --hash=sha256:c5917972ce1bf5f85f761031e00dab6fe0ad9f880cb3d2d43ed74b330c850400 \\
    --hash=sha256:c97f5f17407e1761f23f1944be33cbf1d5ce67017db32544dcd5e16e0b1b4a3b \\
    --hash=sha256:cbb8a677da3e845713925e9a203b8a120b1e9da9989836890ba4a4a187902701 \\
    --hash=sha256:ccd6e4af5347eb9828147320449bcd30e3321f6397d4583ff16047485dd8be3d \\
    --hash=sha256:ce22584c8b12aa7e424dab08c481afd95ad4bd3007829fd1767d28b4dbbc3167 \\
    --hash=sha256:ce76e7a7c11459157887a8dadf07c107ff74eca98cf914f0de6ee7ab4b47104d \\
    --hash=sha256:cfa86432bf329d6b976f5a00ad4c9064fd51736e4967a52526750236345cc2da \\
    --hash=sha256:cfc1cc237792f9a5664002b66acb961027d4184528ec9d10e0e42330f7972383 \\
    --hash=sha256:d088d1f552e129859db830692268747aba0a1ee3e6e0fe6344dbb3aab1df9f6c \\
    --hash=sha256:d626fcacecaf3a5bfcd57e35709ce59a56a39cd4a3cd201d1b43c00d20bcbcda \\
    --hash=sha256:dc9dc681958e69f46b9f37def3e7fd6cc5dcfaa5943fb00bfe9c223a1a1052f6 \\
    --hash=sha256:deb1730c4c0c1a8c975be2f43efea6ee4834d35031a39075f78917d0ba8b3c04 \\
    --hash=sha256:e283cf563166c21762131b88e3870ee2ec57757b08a8736929757b5a67541061 \\
    --hash=sha256:e38d854f1c60e94f46d998765201126338bde3fe1b029be0d849094bcbef72c2 \\
    --hash=sha256:e5f67f0286f2ba2c6dbb4998404ed880112ca204ceda729cf239879cd89d3acf \\
    --hash=sha256:e78c66cf97ac5675037f705ca433ad98ac9177f9523e7fdbb34e486ae29044c8 \\
    --hash=sha256:e7ae8cf6012372cecb43016132d1b87ccc2ebb8ae5ab5078687399e82423386a \\
    --hash=sha256:e8ba23c838739fe929e868095171e71f2f38d6ce0fcf5840b576fb82648e58e6 \\
    --hash=sha256:e9c5ba0f053a7e98f013f083c9d1b2dffb26cad8c897c533d8286e44ed24c669 \\
    --hash=sha256:efa1357fb0c7201e833de28638be371ee127476f7ccff9e7a94211b0afc33ddf \\
    --hash=sha256:f3f19fe5decd348b35b003ae5f32d3fa90877413a0183da676f748a3a7ab9270 \\
    --hash=sha256:f60de6ae13d4d2a12a483f15c5e47cb6fa2731aa32d92fb31178e2017d6574a8 \\
    --hash=sha256:f641971d3eec89ffca57fa36d151ad1cf1b6a214b47faca16cb165c7d45ef8be \\
    --hash=sha256:fb811ac3d463a75013b234d2aae56b9f0bdb0105caf4dd2ee65305b6a8a6078d \\
    --hash=sha256:fb9ddbf23b8c6e89752af399fcf4daed60055e239cda44c6acfaa76d19331e8c
packageurl-python==0.17.6 \\
    --hash=sha256:31a85c2717bc41dd818f3c62908685ff9eebcb68588213745b14a6ee9e7df7c9
packaging==26.4 \\
    --hash=sha256:81383611a09c1bc0b08b76e0fd5829d7c6824c65b27a6aee339da133f4233ea2
pip-api==0.0.35 \\
    --hash=sha256:66990d0da25378555cbb538db79384bab92d4617c6350dfd7a2126ba2a3a9894
pip-audit==2.10.1 \\
    --hash=sha256:99ef3f600a317c1945f1e89e227ef26e1c2d618429b8bd3fa6f4f7c440c4611a
pip-requirements-parser==32.0.1 \\
    --hash=sha256:4659bc2a667783e7a15d190f6fccf8b2486685b6dba4c19c3876314769c57526
platformdirs==4.12.4 ; python_full_version < "3.11" \\
    --hash=sha256:78bfb9db2a8471ed7eebe3c3c932da413911042994e699b384fbb4493fa872d7
platformdirs==4.14.8 ; python_full_version >= "3.11" \\
    --hash=sha256:1e34af590de4d978631b751eb2202f2fee4497537a17c1720b12fcf57b331392
py-serializable==2.2.0 \\
    --hash=sha256:2cce775abc5aac12115f9ff572a145c7276d04a770090334bd4e51ed9c782415
pygments==2.21.0 \\
    --hash=sha256:2363c69b61c4a97c838da3b130dcd6468f4848992b21a82f2a63ec34377137d9
pyparsing==3.3.3 \\
    --hash=sha256:ece8c00a69cf01b45d0b1dedabb469c90d8caf996d4fda40f147627a122849a4
requests==2.34.2 \\
    --hash=sha256:2a0d60c172f83ac6ab31e4554906c0f3b3588d37b5cb939b1c061f4907e278e0
rich==15.0.0 \\
    --hash=sha256:33bd4ef74232fb73fe9279a257718407f169c09b78a87ad3d296f548e27de0bb
sortedcontainers==2.4.0 \\
    --hash=sha256:a163dcaede0f1c021485e957a39245190e74249897e2ae4b2aa38595db237ee0
tomli==2.5.0 \\
    --hash=sha256:32a7b79ac57a2e83670ce329ccf675798bc5a2094783a63676866b70503f2e2b
tomli-w==1.2.0 \\
    --hash=sha256:188306098d013b691fcadc011abd66727d3c414c571bb01b1a174ba8c983cf90
typing-extensions==4.16.0 ; python_full_version < "3.13" \\
    --hash=sha256:481caa481374e813c1b176ada14e97f1f67a4539ce9cfeb3f350d78d6370c2e8
urllib3==2.8.0 \\
    --hash=sha256:0cf3cae568d36aa9576b28dfb35f11328f1cb974ca7647d9475ebb86c75ac6e3
`;

;// CONCATENATED MODULE: ./packages/scan/lib/scanners/pip-audit-install.js






/**
 * Installs the pip-audit that this version of release-tools pins, by its digests, into a directory in `scratch`, once. Its digest is
 * that of the list of what is installed. Throws a Problem if pip can’t install it.
 */
async function installPipAudit(scratch, host) {
    const path = (0,external_node_path_.join)(scratch, 'pip-audit');
    const found = { path, version: /^pip-audit==(\S+)/m.exec(pipAudit)?.[1] ?? 'unknown', sha256: (0,lib_digest/* sha256 */.sc)(pipAudit) };
    const done = (0,external_node_path_.join)(scratch, 'pip-audit.installed');
    if ((await (0,promises_.stat)(done).catch(() => undefined)) !== undefined)
        return found;
    const requirements = (0,external_node_path_.join)(scratch, 'pip-audit.txt');
    await (0,promises_.writeFile)(requirements, pipAudit);
    await (0,promises_.mkdir)(path, { recursive: true });
    const pinned = ['--require-hashes', '--no-deps', '--only-binary', ':all:', '--no-compile', '--quiet'];
    const args = ['-I', '-m', 'pip', 'install', ...pinned, '--target', path, '--requirement', requirements];
    const run = { cwd: scratch, env: programEnv(pipSettings, host.env) };
    const { exitCode, stdout, stderr } = await host.exec(onPath, args, run).catch(error => {
        throw pip_audit_install_failed(`${onPath} could not be started: ${(0,lib_problem/* messageOf */.b)(error)}`, '');
    });
    if (exitCode !== 0)
        throw pip_audit_install_failed(`pip says: ${lastLine(stderr)}`, `${stdout}${stderr}`);
    await (0,promises_.writeFile)(done, '');
    return found;
}
function pip_audit_install_failed(found, output) {
    return new lib_problem/* Problem */.A('install pip-audit', {
        found,
        next: 'Set up Python 3.10 or newer with pip before this step (actions/setup-python), and check that the index is reachable (`PIP_INDEX_URL`).',
        details: pip_shown(output),
    });
}

;// CONCATENATED MODULE: ./packages/scan/lib/scanners/pip-audit-program.js
/** Runs pip-audit as it is installed in a directory: its first argument. */
const runPipAudit = `
import runpy, sys

sys.path.insert(0, sys.argv.pop(1))
sys.argv[0] = "pip-audit"
runpy.run_module("pip_audit", run_name="__main__", alter_sys=True)
`;

;// CONCATENATED MODULE: ./packages/scan/lib/scanners/pip-audit.js










const pip_audit_settings = {
    prefix: 'PIP_AUDIT_',
    allowed: /^PIP_AUDIT_OSV_URL$/,
    fixed: {},
};
/** The address that pip-audit asks without that variable (pip_audit/_service/osv.py). */
const defaultService = 'https://api.osv.dev/v1/query';
/** Asks OSV's service, the only one of pip-audit that can have another address, for each Python package of the SBOM. */
const pip_audit_pipAudit = {
    settings: pip_audit_settings,
    find: ({ scratch }, host) => installPipAudit(scratch, host),
    async run(program, subject, context, host) {
        const sbom = await (0,read_limited/* readLimited */.tk)(await syftJson(subject, context, host), lib_limits/* limits */.F.report);
        const rounds = roundsOf(pythonPackages(sbom));
        if (rounds.length === 0)
            return { report: '[]', about: '{}', sbom };
        const service = (0,http_url/* parseUrl */.Dl)(host.env.PIP_AUDIT_OSV_URL || defaultService);
        const about = (0,json/* renderJson */.hF)({ service: `${service.origin}${service.pathname}`, asked: new Date().toISOString() });
        const reports = [];
        for (const pins of rounds)
            reports.push(await audit(program, pins, service.href, { subject, scratch: context.scratch }, host));
        return { report: `[${reports.join(',')}]`, about, sbom };
    },
};
// A name and a version as PyPA specifies them. Others could be options for pip-audit.
const pinForm = /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?==[A-Za-z0-9.!+_-]+$/;
/** The Python packages that an SBOM lists, as syft's own JSON or as CycloneDX, each once. */
function pythonPackages(sbom) {
    const document = (0,json_parts/* parseJsonParts */.Y)(sbom, 'the SBOM for pip-audit', 2, (0,json_parts/* keepKeys */.q)('purl'));
    const listed = [...(0,json/* listAt */.gT)(document, 'components'), ...(0,json/* listAt */.gT)(document, 'artifacts')];
    const pins = listed.flatMap(one => {
        const [, name, version] = /^pkg:pypi\/([^@?#]+)@([^?#]+)/.exec((0,json/* textAt */.$6)(one, 'purl') ?? '') ?? [];
        return name === undefined || version === undefined ? [] : { name: pip_audit_decoded(name), version: pip_audit_decoded(version) };
    });
    const valid = pins.filter(({ name, version }) => pinForm.test(`${name}==${version}`));
    const each = new Map(valid.map(pin => [`${pin.name}==${pin.version}`, pin]));
    return [...each].sort(([a], [b]) => (0,lib_files/* byBytes */.bg)(a, b)).map(([, pin]) => pin);
}
function pip_audit_decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return '';
    }
}
/** Pip-audit refuses two versions of one package, so the second ones are for another run. */
function roundsOf(pins) {
    const rounds = [];
    for (const pin of pins) {
        const name = pin.name.toLowerCase().replace(/[-_.]+/g, '-');
        const free = rounds.find(round => !round.has(name));
        if (free === undefined)
            rounds.push(new Map([[name, pin]]));
        else
            free.set(name, pin);
    }
    return rounds.map(round => [...round.values()]);
}
/** It ends with 1 for findings, and for every error: if it wrote a report, it has findings. */
async function audit({ path }, pins, service, { subject, scratch }, host) {
    const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(scratch, 'pip-audit-'));
    const [requirements, report] = [(0,external_node_path_.join)(directory, 'requirements.txt'), (0,external_node_path_.join)(directory, 'report.json')];
    await (0,promises_.writeFile)(requirements, pins.map(({ name, version }) => `${name}==${version}\n`).join(''));
    const what = ['--disable-pip', '--no-deps', '--requirement', requirements, '--vulnerability-service', 'osv'];
    const how = ['--format', 'json', '--desc', 'on', '--aliases', 'on', '--output', report];
    const aside = ['--progress-spinner', 'off', '--cache-dir', (0,external_node_path_.join)(directory, 'cache')];
    const { exitCode, stdout, stderr } = await host.exec(onPath, ['-I', '-c', runPipAudit, path, ...what, ...how, ...aside], 
    // Not as an argument: an address may have a password.
    { cwd: directory, env: { ...programEnv(pip_audit_settings, host.env), PIP_AUDIT_OSV_URL: service } });
    if (exitCode > 1 || (await (0,lib_files/* fileSize */.Ov)(report)) === undefined)
        throw scannerFailed('pip-audit', subject, exitCode, `${stdout}${stderr}`);
    return (await (0,read_limited/* readLimited */.tk)(report, lib_limits/* limits */.F.report)).toString('utf8');
}

;// CONCATENATED MODULE: ./packages/scan/lib/scanners/safety.js


/** No program runs. */
const safety_settings = { prefix: 'SAFETY_', allowed: /^(?!)/, fixed: {} };
/** Takes the report of a Safety that ran before: the program itself needs an account of its service. */
const safety = {
    settings: safety_settings,
    async find(context) {
        const { path, bytes } = await reportOf(context);
        const report = (0,json/* parseJson */.qF)(bytes.toString('utf8'), `the report of Safety ${path}`);
        return { path, version: (0,json/* textAt */.$6)(report, 'report_meta', 'safety_version') ?? 'unknown', sha256: (0,lib_digest/* sha256 */.sc)(bytes) };
    },
    async run(_, subject, context, host) {
        const [{ bytes }, sbom] = await Promise.all([reportOf(context), syftJson(subject, context, host)]);
        return { report: bytes, about: '', sbom: await (0,read_limited/* readLimited */.tk)(sbom, lib_limits/* limits */.F.report) };
    },
};
async function reportOf({ safetyReport: path }) {
    if (path !== undefined)
        return { path, bytes: await (0,read_limited/* readLimited */.tk)(path, lib_limits/* limits */.F.document) };
    throw new lib_problem/* Problem */.A('read the report of Safety', {
        found: 'none was given.',
        next: 'Give its path in the input `safety-report`.',
    });
}

;// CONCATENATED MODULE: ./packages/scan/lib/scanners/trivy-database.js


/** Directory of trivy's database: in TRIVY_CACHE_DIR, which defaults to the cache of the user. */
function trivyDatabase(env, own) {
    return (0,external_node_path_.join)(env.TRIVY_CACHE_DIR ?? (0,external_node_path_.join)(userCache(own), 'trivy'), 'db');
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
    find: (_, host) => findTool('trivy', host),
    async run(program, subject, { scratch, login }, host) {
        const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(scratch, 'trivy-'));
        const report = (0,external_node_path_.join)(directory, 'report.json');
        const run = { cwd: directory, env: { ...programEnv(trivy_settings, host.env), ...trivyLogin(login) } };
        const args = await trivy_argumentsFor(subject, directory, report);
        const { exitCode, stdout, stderr } = await trivy_scanEvenOffline(program, args, run, host);
        if (exitCode !== 0)
            throw scannerFailed('trivy', subject, exitCode, `${stdout}${stderr}`);
        const [found, about] = await Promise.all([(0,read_limited/* readLimited */.tk)(report, lib_limits/* limits */.F.report), aboutDatabase(run, host)]);
        return { report: found, about };
    },
};
/** What tells trivy what to scan: the command, and the arguments after its options. */
function trivySource(source) {
    return byKind(source, {
        directory: ({ path }) => ({ command: 'fs', rest: [path] }),
        // `fs` reads lock files only.
        environment: ({ path }) => ({ command: 'rootfs', rest: [path] }),
        layout: ({ path }) => ({ command: 'image', rest: ['--input', path] }),
        'docker-archive': ({ path }) => ({ command: 'image', rest: ['--input', path] }),
        registry: ({ reference }) => ({ command: 'image', rest: ['--image-src', 'remote', reference] }),
        sbom: ({ path }) => ({ command: 'sbom', rest: [path] }),
    });
}
/** Trivy has no setting that limits credentials to one registry, but a docker configuration does. */
function trivyLogin(login) {
    return login === undefined ? {} : { DOCKER_CONFIG: login.dockerConfig };
}
async function trivy_argumentsFor(subject, directory, report) {
    const { command, rest } = trivySource(subject.source);
    const config = (0,external_node_path_.join)(directory, 'trivy.yaml');
    await (0,promises_.writeFile)(config, trivy_configOf(subject));
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
        // The list says what trivy saw: it has no opinion on other packages.
        '--list-all-pkgs',
        '--format',
        'json',
        '--output',
        report,
        ...rest,
    ];
}
/** In a file, because a command line has no room for many paths. JSON is YAML. A path may be a file or a directory. */
function trivy_configOf({ excluded }) {
    const paths = excluded.map(literal);
    return (0,json/* renderJson */.hF)({ scan: { 'skip-dirs': paths, 'skip-files': paths } });
}
/**
 * If trivy cannot update its database (server down, rate limit), scans again with the cached one, whose age the policy checks.
 * Trivy deletes the metadata of its database before a download, so they are restored first.
 */
async function trivy_scanEvenOffline(program, args, run, host) {
    const path = (0,external_node_path_.join)(trivyDatabase(run.env, host.env), 'metadata.json');
    const metadata = await (0,read_limited/* readLimited */.tk)(path, lib_limits/* limits */.F.note).catch(() => undefined);
    const first = await scanWithMirrors(program, args, run, host);
    const skipped = run.env.TRIVY_SKIP_DB_UPDATE === 'true';
    if (skipped || metadata === undefined || !lacksDatabase(first))
        return first;
    await (0,lib_files/* writeFileAtomic */.Zf)(path, metadata);
    const env = { ...run.env, TRIVY_SKIP_DB_UPDATE: 'true', TRIVY_SKIP_JAVA_DB_UPDATE: 'true' };
    const second = await host.exec(program.path, args, { ...run, env });
    if (second.exitCode !== 0)
        return first;
    host.warning('Trivy could not update its database, so it used the cached one. The policy checks its age.');
    return second;
}
/** Trivy asks the next repository after some answers of a server only, and not if the server is away. */
async function scanWithMirrors(program, args, run, host) {
    const [, ...mirrors] = (run.env.TRIVY_DB_REPOSITORY ?? '').split(',').filter(Boolean);
    let ended = await host.exec(program.path, args, run);
    for (const [index, mirror] of mirrors.entries()) {
        if (!lacksDatabase(ended))
            break;
        host.info(`Trivy could not get its database. It tries ${mirror}.`);
        const env = { ...run.env, TRIVY_DB_REPOSITORY: mirrors.slice(index).join(',') };
        ended = await host.exec(program.path, args, { ...run, env });
    }
    return ended;
}
function lacksDatabase({ exitCode, stderr }) {
    return exitCode !== 0 && /\bDB\b/.test(stderr);
}
/** What trivy's own version command says of its database, and the digest of its file: its report has neither. */
async function aboutDatabase({ env }, host) {
    const directory = trivyDatabase(env, host.env);
    const [metadata, digest] = await Promise.all([
        (0,read_limited/* readLimited */.tk)((0,external_node_path_.join)(directory, 'metadata.json'), lib_limits/* limits */.F.note).catch(() => undefined),
        databaseDigest((0,external_node_path_.join)(directory, 'trivy.db')),
    ]);
    const what = 'the metadata of trivy’s database';
    return (0,json/* renderJson */.hF)({ VulnerabilityDB: metadata && (0,json/* parseJson */.qF)(metadata.toString('utf8'), what), digest });
}

;// CONCATENATED MODULE: ./packages/scan/lib/scanners.js





/** How to run each scanner whose findings a release can have. */
const scannerPrograms = {
    grype: grype,
    trivy: trivy,
    'osv-scanner': osvScanner,
    'pip-audit': pip_audit_pipAudit,
    safety: safety,
};

;// CONCATENATED MODULE: ./packages/scan/lib/scan/ignored-settings.js


/** Warns of variables of the scanners that have no effect, so that nobody relies on a filter that is off. */
function warnOfIgnoredSettings(host) {
    const ignored = Object.values(scannerPrograms).flatMap(({ settings }) => ignoredVariables(settings, host.env));
    if (ignored.length === 0)
        return;
    host.warning(`Ignoring ${ignored.join(', ')}: only the release policy can filter findings.`);
}

// EXTERNAL MODULE: ./packages/evidence/lib/findings/distributions.js
var distributions = __webpack_require__(8608);
;// CONCATENATED MODULE: ./packages/evidence/lib/findings/one-system.js




/**
 * Identifies the packages in the matches of one target. All scanners look at the same operating system there, so its packages are
 * the same even if one scanner takes the distribution for its parent (Linux Mint for Debian) or does not know it. But names that
 * all scanners know stay apart, and so does everything if one scanner itself sees several distributions.
 */
function identified(matches) {
    const all = completed(matches.map(match => ({ ...match, identity: (0,package_identity/* identityOf */.cu)(match.package), otherDistributions: [] })));
    const byType = groupBy(all, match => match.identity.type);
    return [...byType].flatMap(([type, own]) => (distributions/* systemTypes */.xu.includes(type) ? ofOneSystem(own) : own));
}
function ofOneSystem(matches) {
    const names = namesIn(matches);
    const [system] = names;
    if (system === undefined || !areOne(names, matches))
        return matches;
    return matches.map(match => ({
        ...match,
        identity: { ...match.identity, distribution: system },
        otherDistributions: names.filter(name => name !== match.identity.distribution),
    }));
}
function areOne(names, matches) {
    const known = names.filter(distributions/* isKnownDistribution */.YK);
    const byScanner = groupBy(matches, match => match.opinion.scanner);
    return (known.length <= 1 &&
        names.length - known.length <= 1 &&
        [...byScanner.values()].every(own => namesIn(own).length <= 1));
}
/** The distributions that purls name, in bytewise order. */
function namesIn(matches) {
    return [...new Set(matches.map(match => match.identity.distribution))].filter(Boolean).sort(lib_files/* byBytes */.bg);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/merge.js





/**
 * Merges the matches of all scanners in one target: matches of the same package that share an identifier become one finding with several
 * opinions. `ran` names the scanners that did not fail; if one of them sees the package (`view`) and has no match, that counts as an
 * opinion too. The order of the matches does not matter.
 */
function mergeMatches(matches, ran, view = seesAll) {
    const split = identified(matches.flatMap(oneByCve));
    const findings = merge_groups(split).map(group => toFinding(group, ran, view));
    return findings.sort((a, b) => (0,findings_severity/* rank */.Tm)(b.severity) - (0,findings_severity/* rank */.Tm)(a.severity) || (0,lib_files/* byBytes */.bg)(merge_sortKey(a), merge_sortKey(b)));
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
        opinion: opinionOf(match, cve),
        ids: own.startsWith('CVE-') ? [own, ...match.ids.filter(id => !id.startsWith('CVE-'))] : [cve],
    }));
}
/** The opinion on one of several CVEs: that one is used in attacks says nothing of the others. */
function opinionOf({ opinion, attacks }, cve) {
    if (attacks === undefined)
        return opinion;
    const { epss: _, knownExploited: __, ...others } = opinion;
    return { ...others, ...attacks[cve] };
}
// Identifiers of single vulnerabilities. Advisories of distributors (DSA, RHSA, ALAS) collect several, so they merge nothing.
const merge_identifier = /^(CVE|GHSA|PYSEC|GO|RUSTSEC|OSV|MAL|TEMP|NSWG-ECO)-/;
/** Union-find over (package, identifier): the groups of matches that are about the same thing. */
function merge_groups(matches) {
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
    return [...groupBy(matches, (_, index) => find(index)).values()].flatMap(byCve);
}
/** A chain of identifiers can join several CVEs. Then each is a finding of its own, and so is what names none of them. */
function byCve(group) {
    const cveOf = ({ ids }) => ids.find(id => id.startsWith('CVE-'));
    const cves = new Set(group.flatMap(match => cveOf(match) ?? []));
    return cves.size < 2 ? [group] : [...groupBy(group, match => cveOf(match) ?? '').values()];
}
function joinKeys(match) {
    const ids = match.ids.map(id => id.toUpperCase());
    const identifiers = ids.filter(id => merge_identifier.test(id));
    return (identifiers.length > 0 ? identifiers : ids).map(id => `${(0,package_identity/* packageKey */.MO)(match.identity)}\n${id}`);
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
function toFinding(group, ran, view) {
    const opinions = distinct(group.map(match => match.opinion)).sort((a, b) => (0,lib_files/* byBytes */.bg)(opinionKey(a), opinionKey(b)));
    const ids = distinct(group.flatMap(match => [...match.ids, match.opinion.id])).sort(lib_files/* byBytes */.bg);
    const id = ids.find(one => one.startsWith('CVE-')) ?? ids.find(one => one.startsWith('GHSA-')) ?? ids[0] ?? '';
    const silent = ran.filter(scanner => !opinions.some(opinion => opinion.scanner === scanner));
    const unseen = silent.filter(scanner => !group.some(match => view(scanner, match.package)));
    const disagreement = disagreementOf(opinions, ran.filter(scanner => !unseen.includes(scanner)));
    return {
        id,
        aliases: ids.filter(one => one !== id),
        package: bestNamed(group),
        severity: (0,findings_severity/* highest */.BR)(opinions.map(opinion => opinion.severity)),
        fix: bestFix(opinions.map(opinion => opinion.fix)),
        locations: distinct(group.flatMap(match => match.locations)).sort(lib_files/* byBytes */.bg),
        opinions,
        ...(unseen.length === 0 ? {} : { unseen }),
        ...(disagreement === undefined ? {} : { disagreement }),
    };
}
/** The package as the first scanner that has a purl for it names it. */
function bestNamed(group) {
    const key = (match) => JSON.stringify([match.package.purl === undefined, match.opinion.scanner, match.package]);
    const [first] = [...group].sort((a, b) => (0,lib_files/* byBytes */.bg)(key(a), key(b)));
    if (first === undefined)
        return { name: '', version: '', type: '' };
    const { otherDistributions } = first;
    return { ...first.package, ...(otherDistributions.length === 0 ? {} : { otherDistributions }) };
}
function disagreementOf(opinions, judges) {
    const worst = judges
        .map(scanner => opinions.filter(opinion => opinion.scanner === scanner))
        .filter(own => own.length > 0)
        .map(own => (0,findings_severity/* highest */.BR)(own.map(opinion => opinion.severity)));
    if (worst.length < judges.length)
        return 'presence';
    // A scanner that does not rate it contradicts nobody.
    const [first, ...others] = worst.filter(severity => severity !== 'UNKNOWN');
    return others.every(severity => (0,findings_severity/* sameSeverity */.eG)(severity, first ?? severity)) ? undefined : 'severity';
}
/** One scanner that knows a fix is enough. The versions are those of all scanners that know one. */
function bestFix(fixes) {
    const order = ['fixed', 'not-fixed', 'wont-fix', 'unknown'];
    const state = order.find(one => fixes.some(fix => fix.state === one)) ?? 'unknown';
    return { state, versions: state === 'fixed' ? distinct(fixes.flatMap(fix => fix.versions)).sort(lib_files/* byBytes */.bg) : [] };
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

// EXTERNAL MODULE: ./packages/oci/lib/target.js
var lib_target = __webpack_require__(2209);
;// CONCATENATED MODULE: ./packages/scan/lib/places/dependency-graph.js


const needed = (0,json_parts/* keepKeys */.q)('id', 'bom-ref', 'name', 'version', 'type', 'purl', 'ref', 'dependsOn', 'parent', 'child');
/** Reads the graph of an SBOM as CycloneDX or in syft's own JSON. `what` names it in errors. Throws a Problem if it is not JSON. */
function readGraph(sbom, what) {
    const document = (0,json_parts/* parseJsonParts */.Y)(sbom, what, 2, needed);
    return (0,json/* textAt */.$6)(document, 'bomFormat') === 'CycloneDX' ? ofCycloneDx(document) : ofSyft(document);
}
function ofCycloneDx(document) {
    const packages = packagesOf((0,json/* listAt */.gT)(document, 'components'), 'bom-ref');
    const needs = new Map((0,json/* listAt */.gT)(document, 'dependencies').map(one => [(0,json/* textAt */.$6)(one, 'ref') ?? '', (0,json/* textsAt */.i1)(one, 'dependsOn')]));
    const root = (0,json/* textAt */.$6)(document, 'metadata', 'component', 'bom-ref') ?? '';
    const name = (0,json/* textAt */.$6)(document, 'metadata', 'component', 'name') ?? '';
    // The wheel of a project has its name. What the wheel needs are the direct dependencies.
    const isOwn = (ref) => packages.get(ref)?.name.toLowerCase() === name.toLowerCase();
    const parts = needs.get(root) ?? [];
    return { packages, needs, direct: parts.flatMap(ref => (isOwn(ref) ? (needs.get(ref) ?? []) : [ref])) };
}
/** https://github.com/anchore/syft/blob/v1.52.0/syft/artifact/relationship.go: a parent is a dependency of its child. */
function ofSyft(document) {
    const needs = new Map();
    for (const one of (0,json/* listAt */.gT)(document, 'artifactRelationships')) {
        const [parent, child] = [(0,json/* textAt */.$6)(one, 'parent'), (0,json/* textAt */.$6)(one, 'child')];
        if ((0,json/* textAt */.$6)(one, 'type') !== 'dependency-of' || parent === undefined || child === undefined)
            continue;
        const known = needs.get(child);
        if (known === undefined)
            needs.set(child, [parent]);
        else
            known.push(parent);
    }
    return { packages: packagesOf((0,json/* listAt */.gT)(document, 'artifacts'), 'id'), needs, direct: [] };
}
function packagesOf(list, key) {
    return new Map(list.flatMap((one) => {
        const [ref, name, purl] = [key, 'name', 'purl'].map(field => (0,json/* textAt */.$6)(one, field));
        if (ref === undefined || name === undefined)
            return [];
        const parts = { name, version: (0,json/* textAt */.$6)(one, 'version') ?? '', type: (0,json/* textAt */.$6)(one, 'type') ?? '' };
        return [[ref, { ...parts, ...(purl === undefined ? {} : { purl }) }]];
    }));
}
/**
 * The direct dependency that brings in each other package, by the package's key: of several, one with the shortest way. `isDirect` tells for
 * the id of a package whether a file of the project names it. Takes time linear in the graph.
 */
function broughtIn(graph, isDirect) {
    const identities = new Map([...graph.packages].map(([ref, one]) => [ref, (0,package_identity/* identityOf */.cu)(one)]));
    const named = [...identities].filter(([, one]) => isDirect((0,package_identity/* packageId */.sG)(one))).map(([ref]) => ref);
    const direct = [...new Set([...graph.direct, ...named])].sort(lib_files/* byBytes */.bg);
    const origin = new Map(direct.map(ref => [ref, ref]));
    const queue = [...direct];
    for (const ref of queue)
        for (const next of graph.needs.get(ref) ?? []) {
            if (origin.has(next))
                continue;
            origin.set(next, origin.get(ref) ?? ref);
            queue.push(next);
        }
    return new Map([...origin].flatMap(([ref, from]) => {
        const [identity, dependency] = [identities.get(ref), graph.packages.get(from)];
        return ref === from || identity === undefined || dependency === undefined
            ? []
            : [[(0,package_identity/* packageKey */.MO)(identity), dependency]];
    }));
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/lines/json-lines.js
// Deeper keys are left out, so that a hostile document takes no more time.
const json_lines_deepest = 24;
// A string without an end goes to the end of the line, so that no text of it is read twice.
const json_lines_token = /"((?:[^"\\\n]|\\.)*)(?:"|\\?$)|[{}[\]:,\n]/gm;
/**
 * The keys of a JSON document with their lines, in the order of the document; keys in lists are left out. A key comes before the keys in its
 * value. Of text that is not JSON, some are missing.
 */
function jsonKeys(text) {
    const keys = [];
    const path = [];
    let [line, depth, lists] = [1, 0, 0];
    let last;
    let current;
    for (const [found, inner] of text.matchAll(json_lines_token)) {
        if (found === '\n')
            line++;
        else if (inner !== undefined)
            last = { text: unescaped(inner), line };
        else if (found === ':' && last !== undefined) {
            path.length = Math.min(path.length, Math.max(0, depth - 1));
            path[depth - 1] = last.text;
            current = { path: depth > json_lines_deepest ? [] : path.slice(0, depth), line: last.line };
            if (lists === 0 && depth > 0 && depth <= json_lines_deepest)
                keys.push(current);
            last = undefined;
        }
        else {
            if ((found === ',' || found === '}') && last !== undefined && current !== undefined)
                current.text = last.text;
            last = undefined;
            if (found === '[')
                lists++;
            else if (found === ']')
                lists = Math.max(0, lists - 1);
            else if (lists === 0 && found === '{')
                depth++;
            else if (lists === 0 && found === '}')
                depth = Math.max(0, depth - 1);
            current = undefined;
        }
    }
    return keys;
}
function unescaped(text) {
    if (!text.includes('\\'))
        return text;
    try {
        return JSON.parse(`"${text}"`);
    }
    catch {
        return text;
    }
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/lines/json-locks.js

/** https://github.com/pypa/pipfile */
const pipfileLock = {
    path: /(?:^|\/)Pipfile\.lock$/,
    direct: false,
    find: text => packageKeys(text, 'pypi', path => (path.length === 2 && path[0] !== '_meta' ? path[1] : undefined), /^===?\s*/),
};
/** https://docs.npmjs.com/cli/configuring-npm/package-lock-json: `packages` since version 2, `dependencies` before. */
const packageLock = {
    path: /(?:^|\/)(?:package-lock|npm-shrinkwrap)\.json$/,
    direct: false,
    find: text => packageKeys(text, 'npm', nameInPackageLock),
};
/** https://docs.npmjs.com/cli/configuring-npm/package-json */
const packageJson = {
    path: /(?:^|\/)package\.json$/,
    direct: true,
    find: text => jsonKeys(text).flatMap(({ path, line }) => {
        const [table = '', name] = path;
        const isDependency = path.length === 2 && /^(?:dev|optional|peer)?dependencies$/i.test(table);
        return isDependency && name !== undefined ? [{ type: 'npm', name, line }] : [];
    }),
};
function nameInPackageLock(path) {
    const name = path.at(-1);
    if (path.length === 2 && path[0] === 'packages')
        return /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(name ?? '')?.[1];
    const isNested = path.length % 2 === 0 && path.every((key, index) => index % 2 === 1 || key === 'dependencies');
    return isNested ? name : undefined;
}
/** Packages whose name is a key, and whose version is the key `version` of its value. `prefix` is in front of the version. */
function packageKeys(text, type, nameOf, prefix = /^/) {
    const found = [];
    let open;
    for (const { path, line, text: value } of jsonKeys(text)) {
        const name = value === undefined ? nameOf(path) : undefined;
        if (name !== undefined) {
            open = { path, entry: { type, name, line } };
            found.push(open.entry);
        }
        else if (value !== undefined && open !== undefined && isVersionIn(path, open.path))
            open.entry.version = value.replace(prefix, '');
    }
    return found;
}
function isVersionIn(path, holder) {
    return path.length === holder.length + 1 && path.at(-1) === 'version' && holder.every((key, at) => path[at] === key);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/lines/requirement.js
const requirement_name = '[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?';
const requirement_requirement = new RegExp(`^\\s*(?<name>${requirement_name})\\s*(?:\\[[^\\]]*\\]\\s*)?(?:\\(?\\s*===?\\s*(?<version>[^\\s;,()*]+)\\s*\\)?\\s*(?=;|$|\\s-))?(?=[\\s<>=!~;@[(,]|$)`);
/** The package that a dependency specifier (PEP 508) names; nothing for other text. */
function requirementAt(text, line) {
    const { name, version } = requirement_requirement.exec(text)?.groups ?? {};
    return name === undefined ? [] : [{ type: 'pypi', name, ...(version === undefined ? {} : { version }), line }];
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/lines/toml-lines.js
// A string without an end goes to the end of the line, so that no text of it is read twice.
const toml_lines_token = /"""|'''|"(?:[^"\\]|\\.)*(?:"|\\?$)|'[^']*(?:'|$)|#|[[\]{}]/g;
const head = /^\s*\[\[?([^\]]+)\]\]?\s*(?:#.*)?$/;
const pair = /^\s*((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=(.*)$/;
/**
 * The entries of a TOML file (https://toml.io/en/v1.0.0) with their lines, which a parser does not give. Lenient: of text that is not TOML, some
 * entries are missing.
 */
function tomlEntries(text) {
    const entries = [];
    let table = [];
    const value = new OpenValue();
    for (const [index, raw] of text.split(/\r\n|\n/).entries()) {
        const line = index + 1;
        if (value.isOpen)
            value.read(raw, line);
        else {
            const name = head.exec(raw)?.[1];
            const [, key, rest] = (name === undefined ? pair.exec(raw) : undefined) ?? [];
            if (name !== undefined) {
                table = toml_lines_parts(name);
                entries.push({ path: table, line, isTable: true, strings: [] });
            }
            else if (key !== undefined && rest !== undefined) {
                const strings = [];
                entries.push({ path: [...table, ...toml_lines_parts(key)], line, isTable: false, strings });
                value.begin(strings);
                value.read(rest, line);
            }
        }
    }
    return entries;
}
function toml_lines_parts(name) {
    return [...name.matchAll(/"([^"]*)"|'([^']*)'|[^.\s"']+/g)].map(([all, double, single]) => double ?? single ?? all);
}
/** A value that may go on for several lines. */
class OpenValue {
    #lists = 0;
    #tables = 0;
    #fence;
    #strings = [];
    get isOpen() {
        return this.#lists > 0 || this.#tables > 0 || this.#fence !== undefined;
    }
    begin(strings) {
        this.#strings = strings;
    }
    read(text, line) {
        for (const [found] of text.matchAll(toml_lines_token)) {
            if (this.#fence !== undefined) {
                if (found === this.#fence)
                    this.#fence = undefined;
            }
            else if (found === '#')
                return;
            else if (found === '"""' || found === "'''")
                this.#fence = found;
            else if (found.length === 1)
                this.#bracket(found);
            else if (this.#tables === 0)
                this.#strings.push({ text: found.slice(1, -1), line });
        }
    }
    #bracket(found) {
        if (found === '[')
            this.#lists++;
        else if (found === ']')
            this.#lists = Math.max(0, this.#lists - 1);
        else if (found === '{')
            this.#tables++;
        else
            this.#tables = Math.max(0, this.#tables - 1);
    }
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/lines/pyproject.js


// https://packaging.python.org/en/latest/specifications/pyproject-toml/ and, for groups, PEP 735.
const lists = new RegExp([
    'project\\.dependencies',
    'project\\.optional-dependencies\\.[^.]+',
    'dependency-groups\\.[^.]+',
    'build-system\\.requires',
    'tool\\.uv\\.(?:dev|constraint|override|build-constraint)-dependencies',
    'tool\\.pdm\\.dev-dependencies\\.[^.]+',
    'tool\\.hatch\\.envs\\.[^.]+\\.(?:extra-)?dependencies',
]
    .map(path => `^${path}$`)
    .join('|'));
// https://python-poetry.org/docs/pyproject/
const poetryTable = /^tool\.poetry\.(?:group\.[^.]+\.)?(?:dev-)?dependencies$/;
const pyproject = {
    path: /(?:^|\/)pyproject\.toml$/,
    direct: true,
    find: text => tomlEntries(text).flatMap(entry => [...listed(entry), ...keyed(entry, 'pypi', poetryTable)]),
};
// https://doc.rust-lang.org/cargo/reference/specifying-dependencies.html
const cargoTable = /^(?:workspace\.|target\..*\.)?(?:dev-|build-)?dependencies$/;
const cargoToml = {
    path: /(?:^|\/)Cargo\.toml$/,
    direct: true,
    find: text => tomlEntries(text).flatMap(entry => keyed(entry, 'cargo', cargoTable)),
};
function listed({ path, strings }) {
    if (!lists.test(path.join('.')))
        return [];
    return strings.flatMap(({ text, line }) => requirementAt(text, line));
}
/** The package that is a key of a table of dependencies: `flask = "^3.0"`, `flask.version = "3"`, `[tool.poetry.dependencies.flask]`. */
function keyed({ path, line }, type, table) {
    const end = path.findIndex(part => part.endsWith('dependencies'));
    const name = path[end + 1];
    if (end === -1 || name === undefined || !table.test(path.slice(0, end + 1).join('.')))
        return [];
    return type === 'pypi' && name === 'python' ? [] : [{ type, name, line }];
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/lines/requirements.js

// https://pip.pypa.io/en/stable/reference/requirements-file-format/
/** What pip-compile and uv write from other files. People also write such files themselves. */
const requirements_requirements = {
    path: /(?:^|\/)(?:[^/]*(?:requirements|constraints)[^/]*|requirements\/[^/]+)\.txt$/i,
    direct: false,
    find: requirementLines,
};
/** What they are written from. */
const requirementsIn = {
    path: /(?:^|\/)(?:[^/]*requirements[^/]*|requirements\/[^/]+)\.in$/i,
    direct: true,
    find: requirementLines,
};
function requirementLines(text) {
    const found = [];
    let begun;
    for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
        const isComment = /^\s*#/.test(raw);
        const { text: start, line } = begun ?? { text: '', line: index + 1 };
        // A long entry has a line for each digest. Only its start has the name.
        const whole = start.length > 1000 || isComment ? start : start + raw.replace(/\\$/, '');
        begun = raw.endsWith('\\') && !isComment ? { text: whole, line } : undefined;
        if (begun === undefined)
            found.push(...requirementAt(whole.replace(/(?:^|\s)#.*$/, ''), line));
    }
    return found;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/lines/text-locks.js
// `/@scope/name@1.0.0(peer)`, `'@scope/name@1.0.0'`, and in older files `/@scope/name/1.0.0_peer`.
const pnpmPackage = /^ {2}'?\/?(?<name>(?:@[^/@]+\/)?[^/@'\s]+)[@/](?<version>\d[^'():/_\s]*)(?:['()/_\s][^:]*)?:/;
/** https://pnpm.io/git#lockfiles */
const pnpmLock = {
    path: /(?:^|\/)pnpm-lock\.yaml$/,
    direct: false,
    find: text => {
        let section = '';
        return text.split(/\r\n|\n/).flatMap((raw, index) => {
            section = /^([A-Za-z]+):/.exec(raw)?.[1] ?? section;
            const { name, version } = (section === 'packages' ? pnpmPackage.exec(raw)?.groups : undefined) ?? {};
            return name === undefined || version === undefined ? [] : [{ type: 'npm', name, version, line: index + 1 }];
        });
    },
};
const yarnHead = /^"?(?<name>(?:@[^/@"]+\/)?[^@"\s,]+)@/;
const yarnVersion = /^ {2}version:?\s+"?([^"\s]+)"?/;
/** https://classic.yarnpkg.com/lang/en/docs/yarn-lock/ and its successor in YAML. */
const yarnLock = {
    path: /(?:^|\/)yarn\.lock$/,
    direct: false,
    find: text => {
        const found = [];
        for (const [index, raw] of text.split(/\r\n|\n/).entries()) {
            const name = raw.endsWith(':') ? yarnHead.exec(raw)?.groups?.name : undefined;
            const [, version] = yarnVersion.exec(raw) ?? [];
            const open = found.at(-1);
            if (name !== undefined)
                found.push({ type: 'npm', name, line: index + 1 });
            else if (version !== undefined && open !== undefined)
                open.version ??= version;
        }
        return found;
    },
};
const text_locks_required = /^\s*(?:require\s+)?"?(?<name>[^\s()"]+)"?\s+(?<version>v\d\S*)\s*(?<comment>\/\/.*)?$/;
/** https://go.dev/ref/mod#go-mod-file. What Go adds by itself has the comment `// indirect`. */
const goMod = {
    path: /(?:^|\/)go\.mod$/,
    direct: true,
    find: text => goModules(text, comment => !comment.includes('indirect')),
};
/** The same file, for the modules that others need. */
const goModIndirect = {
    path: goMod.path,
    direct: false,
    find: text => goModules(text, comment => comment.includes('indirect')),
};
function goModules(text, isMeant) {
    let block = '';
    return text.split(/\r\n|\n/).flatMap((raw, index) => {
        const opened = /^\s*(\w+)\s*\(/.exec(raw)?.[1];
        if (opened !== undefined || /^\s*\)/.test(raw))
            block = opened ?? '';
        const isRequire = block === 'require' || (block === '' && /^\s*require\s/.test(raw));
        const { name, version, comment = '' } = (isRequire ? text_locks_required.exec(raw)?.groups : undefined) ?? {};
        if (name === undefined || version === undefined || !isMeant(comment))
            return [];
        return [{ type: 'golang', name, version, line: index + 1 }];
    });
}
const uses = /^\s*(?:-\s+)?["']?uses["']?\s*:\s*["']?(?<name>[\w.-]+\/[\w./-]+)@(?<version>[\w./-]+)/;
/** https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsuses */
const workflows = {
    path: /(?:^|\/)(?:\.github\/workflows\/[^/]+|action)\.ya?ml$/,
    direct: true,
    find: text => text.split(/\r\n|\n/).flatMap((raw, index) => {
        const { name, version } = uses.exec(raw)?.groups ?? {};
        if (name === undefined || version === undefined)
            return [];
        // The package is the repository, and not the path in it.
        return [{ type: 'github', name: name.split('/').slice(0, 2).join('/'), version, line: index + 1 }];
    }),
};

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/lines/toml-locks.js

/** Lock files of Python that have a table for each package: uv, poetry, pdm, and PEP 751. */
const pythonLocks = {
    path: /(?:^|\/)(?:uv\.lock|poetry\.lock|pdm\.lock|pylock\.(?:[^./]+\.)?toml)$/,
    direct: false,
    find: text => packageTables(text, 'pypi'),
};
const cargoLock = {
    path: /(?:^|\/)Cargo\.lock$/,
    direct: false,
    find: text => packageTables(text, 'cargo'),
};
/** Each `[[package]]` or `[[packages]]`, at the line of its name. */
function packageTables(text, type) {
    const found = [];
    let open;
    for (const { path, line, isTable, strings } of tomlEntries(text)) {
        const [table, key] = path;
        if (isTable)
            open = undefined;
        else if (path.length === 2 && (table === 'package' || table === 'packages')) {
            const value = strings[0]?.text;
            if (key === 'name' && value !== undefined) {
                open = { type, name: value, line };
                found.push(open);
            }
            else if (key === 'version' && value !== undefined && open !== undefined)
                open.version = value;
        }
    }
    return found;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/lines/line-finders.js





/** Every kind of file in which packages are found, in the order in which a finding without a place is looked for in them. */
const lineFinders = [
    pyproject,
    requirementsIn,
    packageJson,
    goMod,
    cargoToml,
    pythonLocks,
    pipfileLock,
    requirements_requirements,
    packageLock,
    pnpmLock,
    yarnLock,
    goModIndirect,
    cargoLock,
    workflows,
];

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/lines/package-lines.js



/** True if the packages in a file of this path can be found. */
function namesPackages(path) {
    return lineFinders.some(finder => finder.path.test(path));
}
/** Finds the packages in the text of a file. Takes time linear in the text. */
function packageLines(path, text) {
    const own = lineFinders.filter(finder => finder.path.test(path));
    const content = text.replace(/^\uFEFF/, '');
    const found = own.map(finder => ({ finder, lines: finder.find(content) }));
    const lines = found.flatMap(one => one.lines);
    const [byId, byKey] = [new Map(), new Map()];
    // The first of several entries stays.
    for (const line of lines.toReversed()) {
        const identity = (0,package_identity/* identityOf */.cu)(asPackage(line));
        byId.set((0,package_identity/* packageId */.sG)(identity), line.line);
        byKey.set((0,package_identity/* packageKey */.MO)(identity), line.line);
    }
    return {
        direct: found.flatMap(one => (one.finder.direct ? one.lines : [])),
        types: new Set(lines.map(({ type }) => type)),
        lineOf: wanted => {
            const identity = (0,package_identity/* identityOf */.cu)(wanted);
            return byKey.get((0,package_identity/* packageKey */.MO)(identity)) ?? byId.get((0,package_identity/* packageId */.sG)(identity));
        },
    };
}
/** The package of a line, as a scanner would report it. */
function asPackage({ type, name, version = '' }) {
    const path = name.split('/').map(findings_purl/* encodePart */.Q).join('/');
    return { name, version, type, purl: `pkg:${type}/${path}${version === '' ? '' : `@${(0,findings_purl/* encodePart */.Q)(version)}`}` };
}

;// CONCATENATED MODULE: ./packages/scan/lib/places/find-places.js




/**
 * Where the files of a directory have the packages of its findings: the files that scanners name, at the line of the package if they have it, and
 * otherwise the manifests at the top. `files` has the directory; `graph` is that of its SBOM.
 */
async function findPlaces({ target, findings }, files, graph) {
    const placed = await Promise.all(findings.map(async (finding) => ({ finding, own: await filesOf(finding, files) })));
    const direct = await directPlaces(placed.flatMap(({ own }) => own), files);
    const via = graph === undefined ? new Map() : broughtIn(graph, id => direct.has(id));
    const fromRoot = ({ path, line }) => ({ path: external_node_path_.posix.join(target.path ?? '', path), line });
    return new Map(placed.map(({ finding, own }) => {
        const identity = (0,package_identity/* identityOf */.cu)(finding.package);
        const dependency = direct.has((0,package_identity/* packageId */.sG)(identity)) ? undefined : via.get((0,package_identity/* packageKey */.MO)(identity));
        const place = { files: own.map(fromRoot) };
        if (dependency !== undefined)
            place.via = viaOf(dependency, own, direct, fromRoot);
        return [finding, place];
    }));
}
function viaOf(dependency, own, direct, fromRoot) {
    const places = direct.get((0,package_identity/* packageId */.sG)((0,package_identity/* identityOf */.cu)(dependency))) ?? [];
    const directories = own.map(({ path }) => external_node_path_.posix.dirname(path));
    const file = places.find(({ path }) => directories.includes(external_node_path_.posix.dirname(path))) ?? places[0];
    return { label: packageLabel(dependency), ...(file === undefined ? {} : { file: fromRoot(file) }) };
}
/** Files that have the package first, then those in which it is not found, then nothing: no path is made up. */
async function filesOf(finding, files) {
    const paths = finding.locations.map(path => external_node_path_.posix.normalize(path).replace(/^\/+/, ''));
    const named = await linesIn(paths, finding.package, files);
    if (named.length > 0)
        return named;
    const atTop = await linesIn(await files.manifests('.'), finding.package, files);
    if (atTop.length > 0)
        return atTop;
    const there = await Promise.all(paths.map(files.has));
    const known = paths.filter((_, index) => there[index]);
    const [manifest] = known.length > 0 ? known : await manifestsOf(finding.package, files);
    return (known.length > 0 ? known : manifest === undefined ? [] : [manifest]).map(path => ({ path, line: 1 }));
}
/** The places of a package in the files that name it: the nearest to the top first, so that no example stands for the project. */
async function linesIn(paths, wanted, files) {
    const found = [];
    for (const path of [...paths].sort(fromTop)) {
        const line = (await files.lines(path))?.lineOf(wanted);
        if (line !== undefined)
            found.push({ path, line });
    }
    return found;
}
function fromTop(a, b) {
    return a.split('/').length - b.split('/').length || (0,lib_files/* byBytes */.bg)(a, b);
}
/** The manifests at the top that have packages of the same kind. */
async function manifestsOf(wanted, files) {
    const { type } = (0,package_identity/* identityOf */.cu)(wanted);
    const all = await files.manifests('.');
    const lines = await Promise.all(all.map(files.lines));
    return all.filter((_, index) => lines[index]?.types.has(type));
}
/** The direct dependencies by their ids, with their places, as the manifests at the top and beside these files name them. */
async function directPlaces(beside, files) {
    const directories = [...new Set(['.', ...beside.map(({ path }) => external_node_path_.posix.dirname(path))])].sort(lib_files/* byBytes */.bg);
    const direct = new Map();
    for (const path of (await Promise.all(directories.map(files.manifests))).flat())
        for (const named of (await files.lines(path))?.direct ?? []) {
            const id = (0,package_identity/* packageId */.sG)((0,package_identity/* identityOf */.cu)(asPackage(named)));
            const known = direct.get(id) ?? [];
            if (known.length === 0)
                direct.set(id, known);
            known.push({ path, line: named.line });
        }
    return direct;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/lines/dockerfile.js


/**
 * The line of a Dockerfile (https://docs.docker.com/reference/dockerfile/) that brings a package into the image: the one that installs it by its
 * name. For other packages of an operating system, the `FROM` of their base. Undefined if nobody knows.
 */
function dockerfileLine(text, found) {
    const { type, name } = (0,package_identity/* identityOf */.cu)(found);
    const own = ofFinalImage(instructionsOf(text));
    const installed = own
        .filter(({ name: instruction }) => instruction === 'RUN')
        .flatMap(({ words }) => words)
        .find(({ text: word }) => word
        .replace(/^["'](.*)["']$/, '$1')
        .replace(/[=<>~!@[].*$/, '')
        .toLowerCase() === name.toLowerCase());
    if (installed !== undefined)
        return installed.line;
    return distributions/* systemTypes */.xu.includes(type) ? own.find(one => one.name === 'FROM')?.line : undefined;
}
/** The instructions of the last stage, and in front of them those of the stages that it is made from. */
function ofFinalImage(all) {
    const stages = [];
    for (const one of all) {
        if (one.name === 'FROM')
            stages.push([one]);
        else
            stages.at(-1)?.push(one);
    }
    const names = stages.map(([from]) => stageName(from));
    const chain = [];
    // A stage can only be made from one before it.
    for (let at = stages.length - 1; at >= 0;) {
        const own = stages[at] ?? [];
        chain.push(own);
        const base = own[0]?.words.find(({ text }) => !text.startsWith('--'))?.text.toLowerCase();
        at = base === undefined || at === 0 ? -1 : names.lastIndexOf(base, at - 1);
    }
    return chain.toReversed().flat();
}
function stageName(from) {
    const words = from?.words.map(({ text }) => text.toLowerCase()) ?? [];
    return words.at(-2) === 'as' ? words.at(-1) : undefined;
}
function instructionsOf(text) {
    const found = [];
    let isOpen = false;
    for (const [index, raw] of text.split(/\r\n|\n/).entries()) {
        const line = index + 1;
        if (raw.trim() === '' || raw.trimStart().startsWith('#'))
            continue;
        const words = raw.split(/[\s;]+/).filter(word => word !== '' && word !== '\\' && word !== '`');
        const [first = '', ...rest] = isOpen ? ['', ...words] : words;
        if (!isOpen)
            found.push({ name: first.toUpperCase(), words: [], line });
        found.at(-1)?.words.push(...rest.map(one => ({ text: one, line })));
        isOpen = /[\\`]\s*$/.test(raw.slice(-100));
    }
    return found;
}

;// CONCATENATED MODULE: ./packages/scan/lib/places/image-places.js




/**
 * The places of the packages of an image that was built from the repository. The record of its build names the Dockerfile; packages that it
 * does not install are looked for in manifests at the top and beside it. Empty for other images.
 */
async function imagePlaces({ target, findings }, releaseDir, files) {
    const path = await dockerfileOf(target.name, releaseDir);
    const text = path === undefined ? undefined : await files.text(path);
    if (path === undefined || text === undefined)
        return new Map();
    const directories = [...new Set(['.', external_node_path_.posix.dirname(path)])];
    const manifests = (await Promise.all(directories.map(files.manifests))).flat();
    const placed = findings.map(async (finding) => {
        const line = dockerfileLine(text, finding.package);
        const own = line === undefined ? await linesIn(manifests, finding.package, files) : [{ path, line }];
        return [finding, { files: own }];
    });
    return new Map(await Promise.all(placed));
}
/** The path of the Dockerfile from the root of the repository. */
async function dockerfileOf(image, releaseDir) {
    const path = register_kinds.build.files.image.pathOf(image);
    try {
        const record = await (0,read_limited/* readIfThere */.qC)((0,external_node_path_.join)(releaseDir, path), lib_limits/* limits */.F.document, 'inside');
        return record && parseBuild(record.toString('utf8'), path).image?.dockerfile;
    }
    catch (error) {
        // assemble-release says what is wrong with the record. Without it, findings are shown at their paths in the image.
        if (error instanceof lib_problem/* Problem */.A)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/scan/lib/places/repository-files.js




// A directory with more files is not one in which people keep manifests.
const mostEntries = 10_000;
/** Opens the directory `root`. A path that leads out of it, directly or by a link, is not a file of it: reports of scanners can name any path. */
function repositoryFiles(root) {
    const real = memoised(async (path) => {
        const [top, file] = await Promise.all([(0,promises_.realpath)(root), (0,promises_.realpath)((0,external_node_path_.join)(root, path))]).catch(() => []);
        return top !== undefined && file?.startsWith(`${top}${external_node_path_.sep}`) && (await isFile(file)) ? file : undefined;
    });
    const text = async (path) => {
        const file = await real(path);
        return file === undefined ? undefined : textOf(file);
    };
    return {
        text,
        has: async (path) => (await real(path)) !== undefined,
        lines: memoised(async (path) => {
            const content = namesPackages(path) ? await text(path) : undefined;
            return content === undefined ? undefined : packageLines(path, content);
        }),
        manifests: memoised(async (directory) => {
            const names = await (0,promises_.readdir)((0,external_node_path_.join)(root, directory)).catch(() => []);
            const paths = names.slice(0, mostEntries).map(name => external_node_path_.posix.join(directory, name));
            return paths.filter(namesPackages).sort(lib_files/* byBytes */.bg);
        }),
    };
}
async function isFile(path) {
    return (await (0,lib_files/* fileSize */.Ov)(path)) !== undefined;
}
async function textOf(path) {
    try {
        return (await (0,read_limited/* readLimited */.tk)(path, lib_limits/* limits */.F.evidence, 'inside')).toString('utf8');
    }
    catch (error) {
        // Then the finding is shown at the first line of the file.
        if (error instanceof lib_problem/* Problem */.A)
            return undefined;
        throw error;
    }
}
function memoised(make) {
    const made = new Map();
    return path => {
        const known = made.get(path) ?? make(path);
        made.set(path, known);
        return known;
    };
}

;// CONCATENATED MODULE: ./packages/base/lib/path-pattern.js
/**
 * Tells which paths of a directory some of the patterns matches. A pattern is a path relative to the directory, with forward
 * slashes: `*` and `?` stand for characters within a name, `**` for any number of directories. All other characters stand for
 * themselves.
 */
function matchesSome(patterns) {
    const expressions = patterns.map(toExpression);
    return path => expressions.some(expression => expression.test(`${path}/`));
}
function toExpression(pattern) {
    const names = pattern.split('/').filter(name => name !== '' && name !== '.');
    return new RegExp(`^${names.map(toSource).join('')}$`, 'u');
}
function toSource(name) {
    if (name === '**')
        return '(?:[^/]+/)*';
    const source = name.replace(/[*?]|[^*?]+/g, part => part === '*' ? '[^/]*' : part === '?' ? '[^/]' : part.replace(/[\\^$.+()[\]{}|]/g, '\\$&'));
    return `${source}/`;
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
        return distribution_agreed('wheel', file, await attempt(file, () => (0,wheel/* readWheel */.ag)(path, file)));
    if (!(0,sdist/* mayBeSdist */.YH)(file))
        return undefined;
    const named = (0,sdist/* parseSdistName */.K3)(file);
    const claims = named !== undefined && isProject(named.name);
    const read = () => (0,sdist/* readSdist */.M6)(path, file);
    // An archive of other data may be in a format that we do not read.
    const found = claims ? await attempt(file, read) : await read().catch(() => undefined);
    if (found !== undefined)
        return distribution_agreed('sdist', file, found);
    return claims ? distribution_agreed('sdist', file, [{ where: 'its file name', ...named }]) : undefined;
}
/** The text of METADATA or PKG-INFO. Throws a Problem if the file cannot be read, or has none. */
async function distributionMetadata(path) {
    const file = basename(path);
    const found = await attempt(file, () => (/\.whl$/i.test(file) ? wheelMetadata(path) : sdistMetadata(path, file)));
    if (found !== undefined)
        return found.text;
    throw distribution_unusable(file, 'it has no PKG-INFO in its top directory.', 'Build it again with a build back-end.');
}
async function attempt(file, read) {
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
    if ((0,version_version/* parseVersion */.ot)(inside.version, 'pep440') === undefined)
        throw distribution_unusable(file, `${inside.where} has the version ${JSON.stringify(inside.version)}.`, 'Build it with a version that PEP 440 allows.');
    const other = others.find(statement => !distribution_isSame(inside, statement));
    if (other === undefined)
        return { kind, ...inside };
    throw distribution_unusable(file, `${distribution_text(inside)}, but ${distribution_text(other)}.`, 'Build it again, and do not rename it.');
}
function distribution_isSame(a, b) {
    return (0,sbom_bom/* pythonName */.oT)(a.name) === (0,sbom_bom/* pythonName */.oT)(b.name) && (0,version_version/* sameVersion */.r1)(a.version, b.version, 'pep440');
}
function distribution_text({ where, name, version }) {
    return `${where} says ${JSON.stringify(`${name} ${version}`)}`;
}
function distribution_unusable(file, found, next) {
    return new lib_problem/* Problem */.A(`read the name and the version of ${JSON.stringify(file)}`, { found, next });
}

;// CONCATENATED MODULE: ./packages/scan/lib/sbom/distributions.js



/** The artifacts of a release directory, in bytewise order. Throws a Problem for a link or a special file among them. */
async function readArtifacts(releaseDir) {
    const directory = (0,external_node_path_.join)(releaseDir, artifactsDir);
    const paths = (await (0,if_there/* ifThere */.y)((0,lib_files/* listFiles */.CS)(directory))) ?? [];
    const files = [];
    for (const path of paths)
        files.push({
            path: (0,external_node_path_.join)(directory, path),
            fileName: (0,external_node_path_.basename)(path),
            ...(await (0,lib_digest/* digestsOfFile */.Lx)((0,external_node_path_.join)(directory, path), ['sha256', 'sha512'])),
        });
    const artifacts = { distributions: [], others: [] };
    // Wheels first: they tell which archives are source distributions.
    const isWheel = ({ fileName }) => (0,wheel/* parseWheelName */.CI)(fileName) !== undefined;
    for (const file of files.filter(isWheel))
        addWheel(artifacts, file);
    for (const file of files.filter(file => !isWheel(file)))
        await addOther(artifacts, file);
    return artifacts;
}
function addWheel({ distributions }, file) {
    const { name, version } = (0,wheel/* parseWheelName */.CI)(file.fileName) ?? { name: '', version: '' };
    const known = find(distributions, name, version);
    if (known === undefined)
        distributions.push({ name, version, wheels: [file], sdists: [] });
    else
        known.wheels.push(file);
}
async function addOther({ distributions, others }, file) {
    const named = (0,sdist/* parseSdistName */.K3)(file.fileName);
    const known = named && find(distributions, named.name, named.version);
    if (known !== undefined)
        return void known.sdists.push(file);
    // An archive without PKG-INFO, and a damaged one, are files like any other.
    const read = await readDistribution(file.path, () => false);
    if (read === undefined)
        return void others.push(file);
    const { name, version } = read;
    const same = find(distributions, name, version);
    if (same === undefined)
        distributions.push({ name, version, wheels: [], sdists: [file] });
    else
        same.sdists.push(file);
}
function find(distributions, name, version) {
    return distributions.find(one => (0,sbom_bom/* pythonName */.oT)(one.name) === (0,sbom_bom/* pythonName */.oT)(name) && (0,version_version/* sameVersion */.r1)(one.version, version, 'pep440'));
}

// EXTERNAL MODULE: ./packages/base/lib/zip/zip-reader.js
var zip_reader = __webpack_require__(1259);
// EXTERNAL MODULE: ./packages/base/lib/text/visible.js
var text_visible = __webpack_require__(272);
;// CONCATENATED MODULE: ./packages/scan/lib/sbom/embedded.js


/** Maximum size of one of them, in bytes, and maximum number of components. */
const embedded_sizeLimit = 16 * 1024 * 1024;
const countLimit = 20_000;
/** Reads the SBOMs in all wheels. What is not CycloneDX in JSON, or cannot be read, is named only. */
async function readEmbedded({ distributions }) {
    const found = { sboms: [], unread: [] };
    for (const wheel of distributions.flatMap(({ wheels }) => wheels))
        await readWheel(wheel, found);
    return found;
}
async function readWheel({ path, fileName }, found) {
    const members = await sbomsIn(path);
    if (members === undefined)
        found.unread.push(fileName);
    for (const member of members ?? []) {
        const where = `${fileName}/${member}`;
        const sbom = await embedded_parse(path, member, { wheel: fileName, where });
        if (sbom === undefined)
            found.unread.push(where);
        else
            found.sboms.push(sbom);
    }
}
async function sbomsIn(path) {
    const entries = await ifReadable(() => (0,zip_reader/* listZip */.oV)(path));
    return entries?.map(({ name }) => name).filter(name => /^[^/]+\.dist-info\/sboms\/.*[^/]$/.test(name));
}
async function embedded_parse(path, member, place) {
    const document = await ifReadable(async () => (0,json/* parseJson */.qF)(await embedded_textOf(path, member), member));
    if ((0,json/* textAt */.$6)(document, 'bomFormat') !== 'CycloneDX')
        return undefined;
    const all = embedded_flat(document);
    if (all.length > countLimit)
        return undefined;
    const refs = new Map();
    const components = all.flatMap(one => {
        const component = embedded_componentOf(one, place.where);
        if (component !== undefined)
            refs.set((0,json/* textAt */.$6)(one, 'bom-ref') ?? component.ref, component.ref);
        return component ?? [];
    });
    const needs = (0,json/* listAt */.gT)(document, 'dependencies').flatMap(one => {
        const ref = refs.get((0,json/* textAt */.$6)(one, 'ref') ?? '');
        const needed = (0,json/* listAt */.gT)(one, 'dependsOn').flatMap(other => (typeof other === 'string' ? (refs.get(other) ?? []) : []));
        return ref === undefined ? [] : [[ref, needed]];
    });
    return { wheel: place.wheel, components, needs: new Map(needs) };
}
/** Components may contain components. */
function embedded_flat(document) {
    const all = [];
    const left = [...(0,json/* listAt */.gT)(document, 'components')];
    for (let one = left.shift(); one !== undefined && all.length <= countLimit; one = left.shift()) {
        all.push(one);
        left.push(...(0,json/* listAt */.gT)(one, 'components'));
    }
    return all;
}
/** Undefined for what is not a package: a file, an operating system, or something without a name. */
function embedded_componentOf(one, where) {
    const [name, version, purl] = [
        embedded_shown((0,json/* textAt */.$6)(one, 'name')),
        embedded_shown((0,json/* textAt */.$6)(one, 'version')),
        /^pkg:[!-~]{1,1000}$/.exec((0,json/* textAt */.$6)(one, 'purl') ?? '')?.[0],
    ];
    if (name === undefined || (purl === undefined && /^(file|operating-system)$/.test((0,json/* textAt */.$6)(one, 'type') ?? '')))
        return undefined;
    const licence = licenceOf((0,json/* listAt */.gT)(one, 'licenses').flatMap(licenceNames));
    const supplier = embedded_shown((0,json/* textAt */.$6)(one, 'supplier', 'name'));
    const hash = (0,json/* listAt */.gT)(one, 'hashes').find(other => (0,json/* textAt */.$6)(other, 'alg') === 'SHA-256');
    const sha256 = /^[0-9a-f]{64}$/.exec((0,json/* textAt */.$6)(hash, 'content')?.toLowerCase() ?? '')?.[0];
    return {
        ref: purl ?? `embedded:${name}@${version ?? ''}`,
        type: 'library',
        name,
        ...(version === undefined ? {} : { version }),
        ...(purl === undefined ? {} : { purl }),
        ...(sha256 === undefined ? {} : { sha256 }),
        ...(licence === undefined ? {} : { licence }),
        ...(supplier === undefined ? {} : { supplier: { name: supplier } }),
        scope: 'required',
        locations: [],
        within: [where],
    };
}
function licenceNames(choice) {
    const text = (0,json/* textAt */.$6)(choice, 'expression') ?? (0,json/* textAt */.$6)(choice, 'license', 'id') ?? (0,json/* textAt */.$6)(choice, 'license', 'name');
    return text === undefined ? [] : [(0,text_visible/* cut */.Jj)((0,text_visible/* oneLine */.TN)(text), 1000)];
}
/** Text of others: one line. Undefined if it is empty. */
function embedded_shown(text) {
    return text === undefined ? undefined : (0,text_visible/* cut */.Jj)((0,text_visible/* oneLine */.TN)(text), 200).toWellFormed() || undefined;
}
async function embedded_textOf(path, member) {
    const parts = [];
    let size = 0;
    const write = async (bytes) => {
        size += bytes.length;
        if (size > embedded_sizeLimit)
            throw new lib_problem/* Problem */.A(`read ${member}`, { found: `it has more than ${embedded_sizeLimit} bytes.`, next: 'Look at it.' });
        parts.push(bytes);
    };
    await (0,zip_reader/* readZipMember */.GJ)(path, member, { write });
    return Buffer.concat(parts).toString('utf8');
}
async function ifReadable(read) {
    try {
        return await read();
    }
    catch (error) {
        if (error instanceof lib_problem/* Problem */.A)
            return undefined;
        throw error;
    }
}
/** The SBOM of a release with what is in its wheels: each wheel needs it. A component that the SBOM has already stays as it is. */
function withEmbedded(bom, { sboms, unread }) {
    const components = new Map(bom.components.map(one => [one.ref, one]));
    const needs = new Map(bom.needs);
    const add = (ref, others) => needs.set(ref, [...new Set([...(needs.get(ref) ?? []), ...others])].sort());
    const found = new Map();
    for (const sbom of sboms) {
        for (const one of sbom.components) {
            const within = [...(found.get(one.ref)?.within ?? []), ...(one.within ?? [])];
            if (!components.has(one.ref))
                found.set(one.ref, { ...one, within: [...new Set(within)].sort() });
        }
        const own = bom.components.find(({ fileName, ref }) => fileName === sbom.wheel && bom.parts.includes(ref));
        if (own !== undefined)
            add(own.ref, sbom.components.map(({ ref }) => ref));
        for (const [ref, others] of sbom.needs)
            if (!components.has(ref))
                add(ref, others);
    }
    const inside = [...found.values()].sort((a, b) => (a.ref < b.ref ? -1 : 1));
    return {
        ...bom,
        components: [...bom.components, ...inside],
        needs,
        facts: { ...bom.facts, ...(unread.length === 0 ? {} : { 'not-listed': unread.sort().join(', ') }) },
    };
}

;// CONCATENATED MODULE: ./packages/scan/lib/sbom/people.js

/**
 * Who supplies a package: of the first role that has a name, or else of the first one that has an address, which stands for the name.
 * Undefined if there is neither.
 */
function supplierOf(...roles) {
    const read = roles.map(({ plain = '', addressed = '' }) => {
        const texts = [plain, addressed].map(people_shown);
        return {
            names: texts.map(people_namesIn).find(name => name !== '' && name !== 'UNKNOWN'),
            email: texts.map(addressIn).findLast(email => email !== undefined),
            url: texts.map(urlIn).find(url => url !== undefined),
        };
    });
    const found = read.find(({ names }) => names !== undefined) ?? read.find(({ email }) => email !== undefined);
    const name = found?.names ?? found?.email;
    if (found === undefined || name === undefined)
        return undefined;
    const { email, url } = found;
    return { name, ...(email === undefined ? {} : { email }), ...(url === undefined ? {} : { url }) };
}
/** Who publishes a release supplies it, unless its metadata says it. */
function suppliedBy(author) {
    return author === undefined ? {} : { supplier: { name: author.name, url: author.url, isOrganisation: true } };
}
/** Text of a package, whose author may be hostile: one line without control characters, of at most 200 characters. */
function people_shown(text) {
    return (0,text_visible/* replaceUnseen */.fo)(text, () => ' ')
        .replace(/\s+/g, ' ')
        .trim()
        .slice(0, 200)
        .toWellFormed();
}
function people_namesIn(text) {
    const names = text
        .replace(/<[^>]*>|\(\s*https?:[^)]*\)/g, '')
        .replace(/\S+@\S+/g, '')
        .replace(/"/g, '')
        .split(',');
    return names
        .map(name => name.trim())
        .filter(Boolean)
        .join(', ');
}
/** The first address. */
function addressIn(text) {
    return /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/.exec(text)?.[0];
}
/** `SUSE LLC <https://www.suse.com/>`, `Ada (https://example.org)`. */
function urlIn(text) {
    const found = /[<(]\s*(https?:\/\/[^\s<>()]{1,200})[>)]/.exec(text)?.[1];
    return found === undefined ? undefined : publicUrl(found);
}
/** An address that others can use, without user name and password; undefined if it is none. */
function publicUrl(text) {
    if (text === undefined || text.length > 1000 || !/^(?:git\+)?https?:\/\//.test(text) || !URL.canParse(text))
        return undefined;
    const url = new URL(text.replace(/^git\+/, ''));
    url.username = '';
    url.password = '';
    return url.href;
}

;// CONCATENATED MODULE: ./packages/scan/lib/sbom/pip-report.js



/** Reads what pip answers. Throws a Problem if it is not what pip writes: nothing of it is skipped silently. */
function readInstallation({ report, graph }) {
    const items = (0,json/* listAt */.gT)(report, 'install');
    if ((0,json/* textAt */.$6)(report, 'version') !== '1' || items.length === 0)
        throw malformed(`its version is ${JSON.stringify((0,json.at)(report, 'version'))}, and it lists ${items.length} packages.`);
    return {
        pip: (0,json/* textAt */.$6)(report, 'pip_version') ?? 'unknown',
        environment: environmentOf(report),
        packages: items.map(item => pip_report_packageOf(item, graph)),
    };
}
function environmentOf(report) {
    const [name, version, platform, machine] = [
        'platform_python_implementation',
        'python_version',
        'sys_platform',
        'platform_machine',
    ].map(key => (0,json/* textAt */.$6)(report, 'environment', key) ?? 'unknown');
    return `${name} ${version} on ${platform} ${machine}`;
}
function pip_report_packageOf(item, graph) {
    const metadata = (0,json.at)(item, 'metadata');
    const [name, version] = [(0,json/* textAt */.$6)(metadata, 'name'), (0,json/* textAt */.$6)(metadata, 'version')];
    if (name === undefined || version === undefined)
        throw malformed('a package in it has no name or no version.');
    const key = (0,sbom_bom/* pythonName */.oT)(name);
    if ((0,json.at)(graph, key) === undefined)
        throw malformed(`the graph of its packages lacks ${name}.`);
    const archive = (0,json.at)(item, 'download_info', 'archive_info');
    const sha256 = (0,json/* textAt */.$6)(archive, 'hashes', 'sha256') ?? /^sha256=(.+)$/.exec((0,json/* textAt */.$6)(archive, 'hash') ?? '')?.[1];
    return {
        key,
        name: people_shown(name),
        version: people_shown(version),
        fileName: archive === undefined ? undefined : fileNameOf((0,json/* textAt */.$6)(item, 'download_info', 'url')),
        sha256: sha256 !== undefined && /^[0-9a-f]{64}$/.test(sha256) ? sha256 : undefined,
        repository: pip_report_repositoryOf((0,json.at)(item, 'download_info')),
        licence: readLicence({
            expression: (0,json/* textAt */.$6)(metadata, 'license_expression'),
            text: (0,json/* textAt */.$6)(metadata, 'license'),
            classifiers: (0,json/* textsAt */.i1)(metadata, 'classifier'),
        }),
        supplier: ownSupplier(metadata),
        extras: (0,json/* textsAt */.i1)(metadata, 'provides_extra'),
        needs: (0,json/* textsAt */.i1)(graph, key),
    };
}
/** The last part of the address only: a mirror has another one, and it may hold a password. */
function fileNameOf(url) {
    const last = url?.split(/[?#]/)[0]?.split('/').at(-1) ?? '';
    try {
        return last === '' ? undefined : people_shown(decodeURIComponent(last));
    }
    catch {
        return undefined;
    }
}
function pip_report_repositoryOf(download) {
    const [vcs, commit] = ['vcs', 'commit_id'].map(key => (0,json/* textAt */.$6)(download, 'vcs_info', key));
    const url = (0,json/* textAt */.$6)(download, 'url');
    if (vcs === undefined || commit === undefined || url === undefined)
        return undefined;
    return `${vcs}+${url.replace(/:\/\/[^/@]+@/, '://')}@${commit}`;
}
/** The maintainer, or else the author. */
function ownSupplier(metadata) {
    const roles = ['maintainer', 'author'].map(role => ({
        plain: (0,json/* textAt */.$6)(metadata, role),
        addressed: (0,json/* textAt */.$6)(metadata, `${role}_email`),
    }));
    return supplierOf(...roles);
}
function malformed(found) {
    return new lib_problem/* Problem */.A('read the report of pip', { found, next: 'Update pip, and run the step again.' });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/manifest/asset-names.js





const asset_names_rule = 'letters, digits and . _ + - (no dot at either end, no hyphen at the start, at most 255 characters)';
/** Names of assets that no manifest lists. */
const reserved = [...unlisted, summaryName, lastEventsName];
/**
 * The asset name of a file of the release directory. Undefined for files that are only in the tarball: those in directories other
 * than `artifacts/`.
 */
function assetName(path) {
    return !path.includes('/') || isArtifact(path) ? basename(path) : undefined;
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
    const pair = collision([...reserved, ...named.map(({ name }) => name)]);
    if (pair === undefined)
        return;
    throw new Problem('name the assets of the release', {
        found: `two of them would be named ${pair.map(name => JSON.stringify(name)).join(' and ')}.`,
        next: `Rename a file. Reserved names are ${reserved.join(', ')}.`,
    });
}
function unfit(path, name) {
    return new Problem(`use ${JSON.stringify(path)} as an asset of a GitHub release`, {
        found: `names may have only ${asset_names_rule}. GitHub renames other files, and programs read a leading hyphen as an option.`,
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

;// CONCATENATED MODULE: ./packages/evidence/lib/sbom/kind-of-file.js
/** What a file of a release says of it, by its name; undefined for any other file. */
function kindOfFile(name) {
    if (/\.intoto\.jsonl$/.test(name))
        return 'attestation';
    return /(?:^|[._-])(?:open)?vex\b.*\.json$/i.test(name) ? 'exploitability-statement' : undefined;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sbom/release-place.js


/** What the root of an SBOM says of its release. */
function placeOfRoot(place) {
    if (place === undefined)
        return {};
    const { repository, commit, tag, files } = place;
    const references = [{ kind: 'vcs', url: repository }];
    if (tag !== undefined)
        references.push({ kind: 'release-notes', url: `${repository}/releases/tag/${encodeURIComponent(tag)}` });
    for (const name of files) {
        const kind = kindOfFile(name);
        if (tag !== undefined && kind !== undefined)
            references.push({ kind, url: assetAddress({ repository, tag }, name) });
    }
    return { commit, references };
}
/** Where a released file will be. */
function placeOfFile(place, fileName) {
    if (place?.tag === undefined)
        return {};
    const { repository, tag } = place;
    return { references: [{ kind: 'distribution', url: assetAddress({ repository, tag }, fileName) }] };
}

;// CONCATENATED MODULE: ./packages/scan/lib/sbom/release-components.js


/** The components of a release and the graph between them. */
function bomOf({ artifacts, whole, required, versions }, project) {
    const { distributions, others } = artifacts;
    const own = new Set(distributions.map(({ name }) => (0,sbom_bom/* pythonName */.oT)(name)));
    const dependencies = whole.packages.filter(({ key }) => !own.has(key));
    const [main] = distributions.length === 1 ? whole.packages.filter(({ key }) => own.has(key)) : [];
    const released = distributions.flatMap(one => release_components_filesOf(one, whole, project));
    const refs = new Map(dependencies.map(one => [one.key, purlOf(one)]));
    // Of the files of a distribution, the first stands for it.
    for (const one of distributions)
        refs.set((0,sbom_bom/* pythonName */.oT)(one.name), release_components_filesOf(one, whole, project)[0]?.component.ref ?? '');
    const needs = [...released, ...dependencies.map(one => ({ component: { ref: purlOf(one) }, facts: one }))].map(({ component, facts }) => [component.ref, facts.needs.flatMap(key => refs.get(key) ?? []).sort()]);
    const parts = [...released.map(({ component }) => component), ...others.map(one => otherFile(one, project))];
    return {
        content: 'release',
        root: release_components_rootOf(main, project),
        ...(project.author === undefined ? {} : { author: project.author }),
        created: project.created,
        // Not pip: its version differs from machine to machine, and the answer does not.
        makers: [],
        components: [...parts, ...dependencies.map(one => dependency(one, required)).sort(byName)],
        parts: parts.map(({ ref }) => ref),
        needs: new Map(needs),
        // Pip resolves all that a package installs here.
        complete: needs.map(([ref]) => ref),
        facts: { environment: whole.environment, versions, ...project.facts },
    };
}
function release_components_rootOf(main, { name, version, author, place }) {
    const own = { ...suppliedBy(author), ...placeOfRoot(place) };
    if (main === undefined)
        return { ...own, name, version };
    const { licence, supplier } = main;
    return {
        ...own,
        name: main.name,
        version: main.version,
        purl: (0,sbom_bom/* pypiPurl */.iC)(main.name, main.version),
        ...(licence === undefined ? {} : { licence }),
        ...(supplier === undefined ? {} : { supplier }),
    };
}
/** The files of a distribution. All have the metadata of the one that pip read. */
function release_components_filesOf({ name, wheels, sdists }, { packages }, { author, place }) {
    const facts = packages.find(({ key }) => key === (0,sbom_bom/* pythonName */.oT)(name));
    if (facts === undefined)
        throw new Error(`pip did not report ${name}`);
    return [...wheels, ...sdists].map(({ fileName, sha256, sha512 }) => {
        const purl = (0,sbom_bom/* pypiPurl */.iC)(facts.name, facts.version, { file_name: fileName });
        const file = { ref: purl, purl, fileName, sha256, sha512, scope: 'required' };
        const component = {
            ...suppliedBy(author),
            ...packageFacts(facts),
            ...placeOfFile(place, fileName),
            ...file,
        };
        return { component, facts };
    });
}
function otherFile({ fileName, sha256, sha512 }, { author, version, place }) {
    const file = { fileName, sha256, sha512, scope: 'required', locations: [], ...placeOfFile(place, fileName) };
    return { ref: `file:${fileName}`, type: 'file', ...suppliedBy(author), name: fileName, version, ...file };
}
function dependency(one, required) {
    const purl = purlOf(one);
    return {
        ...packageFacts(one),
        ref: purl,
        purl,
        ...(one.fileName === undefined ? {} : { fileName: one.fileName }),
        ...(one.sha256 === undefined ? {} : { sha256: one.sha256 }),
        scope: required.has(one.key) ? 'required' : 'optional',
    };
}
function packageFacts({ name, version, licence, supplier }) {
    return {
        type: 'library',
        name,
        version,
        ...(licence === undefined ? {} : { licence }),
        ...(supplier === undefined ? {} : { supplier }),
        locations: [],
    };
}
function purlOf({ name, version, repository }) {
    return (0,sbom_bom/* pypiPurl */.iC)(name, version, repository === undefined ? {} : { vcs_url: repository });
}
function byName(a, b) {
    return a.ref < b.ref ? -1 : 1;
}

;// CONCATENATED MODULE: ./packages/scan/lib/sbom/sbom-inputs.js



/** How an SBOM says that no lock has the versions. */
const sbom_inputs_newest = 'newest in the index';
const sbom_inputs_names = {
    target: 'input:target',
    exclude: 'input:exclude',
    extras: 'input:extras',
    references: 'input:references',
    lockFile: 'input:lock-file',
};
/** The inputs as facts of an SBOM. What is not given is left out. `lockFile` is absolute, or `none`; `root` is the directory. */
function inputFacts({ target, exclude, extras, references, lockFile }, root) {
    const lock = lockFile !== undefined && isAbsolute(lockFile) ? toPosix(relative(root, lockFile)) : lockFile;
    return {
        ...(target === undefined ? {} : { [sbom_inputs_names.target]: target }),
        ...(exclude.length === 0 ? {} : { [sbom_inputs_names.exclude]: exclude }),
        ...(extras.length === 0 ? {} : { [sbom_inputs_names.extras]: extras }),
        ...(references.length === 0 ? {} : { [sbom_inputs_names.references]: references }),
        ...(lock === undefined ? {} : { [sbom_inputs_names.lockFile]: lock }),
    };
}
/** Reads what inputFacts wrote, from the SBOM in CycloneDX. Throws a Problem if it is something else. */
function recordedInputs(document, what) {
    const metadata = isObject(document) ? at(document, 'metadata') : undefined;
    const values = (name) => listAt(metadata, 'properties')
        .filter(one => textAt(one, 'name') === ownProperty + name)
        .map(one => checked(textAt(one, 'value'), what));
    const [target] = values(sbom_inputs_names.target);
    const [lockFile] = values(sbom_inputs_names.lockFile);
    const [[environment], [versions]] = [values('environment'), values('versions')];
    const syft = listAt(metadata, 'tools', 'components').find(one => textAt(one, 'name') === 'syft');
    const version = textAt(syft, 'version');
    return {
        ...(target === undefined ? {} : { target }),
        exclude: values(sbom_inputs_names.exclude),
        extras: values(sbom_inputs_names.extras),
        references: values(sbom_inputs_names.references),
        ...(textAt(document, 'specVersion') === '1.7' ? { cyclonedx: '1.7' } : {}),
        ...(lockFile === undefined ? {} : { lockFile }),
        ...(environment === undefined ? {} : { environment }),
        ...(versions?.endsWith(sbom_inputs_newest) ? { newest: true } : {}),
        ...(version === undefined ? {} : { syft: version }),
        ...(textAt(metadata, 'manufacturer', 'name') === undefined ? {} : { authored: true }),
        ...placedBy(at(metadata, 'component')),
    };
}
function placedBy(root) {
    if (textAt(root, 'pedigree', 'commits', 0, 'uid') === undefined)
        return {};
    const isTagged = listAt(root, 'externalReferences').some(one => textAt(one, 'type') === 'release-notes');
    return { placed: isTagged ? 'tag' : 'commit' };
}
function checked(value, what) {
    if (value !== undefined && /^[^\p{Cc}\p{Cs}]{1,1000}$/u.test(value))
        return value;
    throw new Problem(`read ${what}`, {
        found: 'it says of its inputs what is not one line of text.',
        next: 'Make the SBOM again with generate-sbom.',
    });
}

;// CONCATENATED MODULE: ./packages/scan/lib/sbom/release-bom.js









/**
 * What a release of Python packages consists of and what it installs: its artifacts, and what pip would install for them on this
 * machine. Throws a Problem if that cannot be found out.
 */
async function releaseBom(artifacts, options, host) {
    const lock = options.lockFile === 'none' ? undefined : await readLock(options.project, options.lockFile);
    const ask = async (extras) => {
        const installed = await Promise.all(artifacts.distributions.map(one => installedOf(one, extras, options, host)));
        return readInstallation(await askPip(installed, { ...options, lock }, host));
    };
    const plain = await ask([]);
    requireExtras(options.extras, plain);
    const whole = options.extras.length === 0 ? plain : await ask(options.extras);
    if (lock !== undefined)
        requireLocked(whole, lock);
    const required = new Set(plain.packages.map(({ key }) => key));
    const unlocked = lock === undefined ? [] : missingIn(lock, whole, artifacts);
    if (lock !== undefined && unlocked.length > 0)
        host.notice(`${lock.fileName} lacks ${unlocked.join(', ')}, so the SBOM has the newest versions of them in the index.`);
    const locked = lock !== undefined && unlocked.length === 0;
    const versions = lock === undefined ? sbom_inputs_newest : locked ? lock.fileName : `${lock.fileName}, or else ${sbom_inputs_newest}`;
    const embedded = await readEmbedded(artifacts);
    if (embedded.unread.length > 0)
        host.notice(`The SBOM names these without their components, because they are not CycloneDX in JSON: ${embedded.unread.join(', ')}.`);
    return { bom: withEmbedded(bomOf({ artifacts, whole, required, versions }, options), embedded), locked };
}
/** The file of a distribution that is installed here: a wheel if one fits, or else the source distribution. */
async function installedOf({ name, version, wheels, sdists }, extras, options, host) {
    const file = await chosenFile({ name, version, wheels, sdists }, options, host);
    return { name, path: file.path, sha256: file.sha256, extras };
}
async function chosenFile({ name, version, wheels, sdists }, place, host) {
    const [first] = wheels.length > 0 ? wheels : sdists;
    const pure = wheels.find(({ fileName }) => fileName.endsWith('-none-any.whl'));
    if (first === undefined || pure !== undefined || wheels.length <= 1)
        return (pure ?? first);
    const fitting = await fittingWheel({ name, version }, (0,external_node_path_.dirname)(first.path), place, host);
    const found = wheels.find(({ fileName }) => fileName === fitting);
    if (found !== undefined)
        return found;
    throw new lib_problem/* Problem */.A(`find out what ${name} installs`, {
        found: `none of its ${wheels.length} wheels fits the Python and the platform of this job.`,
        next: 'Run this step with a Python (actions/setup-python) and on a platform that one of the wheels is for.',
    });
}
/** Pip compares the digests of a complete lock, but not those of a lock that lacks some packages. */
function requireLocked({ packages }, lock) {
    for (const { key, name, version, sha256 } of packages) {
        const hashes = lock.pins
            .filter(pin => (0,sbom_bom/* pythonName */.oT)(pin.name) === key && pin.version === version)
            .flatMap(pin => pin.sha256);
        if (hashes.length === 0 || sha256 === undefined || hashes.includes(sha256))
            continue;
        throw new lib_problem/* Problem */.A(`list ${name} ${version}`, {
            found: `the index has a file with the SHA-256 ${sha256}, which is not in ${lock.fileName}.`,
            next: 'Find out who published the file. If it is right, add its digest to the lock.',
        });
    }
}
/** The packages that the lock does not have. What is released itself need not be in it. */
function missingIn(lock, { packages }, { distributions }) {
    const own = distributions.map(({ name }) => (0,sbom_bom/* pythonName */.oT)(name));
    const known = new Set(lock.pins.map(({ name, version }) => `${(0,sbom_bom/* pythonName */.oT)(name)}@${version}`));
    return packages
        .filter(({ key, version }) => !own.includes(key) && !known.has(`${key}@${version}`))
        .map(({ name, version }) => `${name} ${version}`);
}
/** Pip only warns of an extra that does not exist. */
function requireExtras(extras, { packages }) {
    const there = packages.flatMap(one => one.extras.map(sbom_bom/* pythonName */.oT));
    const absent = extras.find(extra => !there.includes((0,sbom_bom/* pythonName */.oT)(extra)));
    if (absent === undefined)
        return;
    throw new lib_problem/* Problem */.A('list the packages of extras', {
        found: `what is released has no extra ${JSON.stringify(absent)}.`,
        next: there.length === 0 ? 'Leave out the input `extras`.' : 'Check the input `extras`.',
    });
}

;// CONCATENATED MODULE: ./packages/scan/lib/sbom/complete.js

/** `debconf (>= 0.5) | debconf-2.0`, `python3:any`: https://www.debian.org/doc/debian-policy/ch-relationships.html */
const debName = (text) => text.replace(/[\s(:].*$/s, '');
/** `so:libc.musl-x86_64.so.1`, `musl>=1.2`, `pc:zlib=1.2`: https://wiki.alpinelinux.org/wiki/Apk_spec */
const apkName = (text) => text.replace(/[<>=~].*$/s, '');
const deb = {
    needs: metadata => [...(0,json/* textsAt */.i1)(metadata, 'preDepends'), ...(0,json/* textsAt */.i1)(metadata, 'depends')].map(one => one.split('|').map(text => debName(text.trim()))),
    offers: metadata => (0,json/* textsAt */.i1)(metadata, 'provides').map(debName),
};
/** By syft's type of metadata. */
const databases = {
    'dpkg-db-entry': deb,
    'apk-db-entry': {
        // What is excluded by `!` is not needed.
        needs: metadata => (0,json/* textsAt */.i1)(metadata, 'pullDependencies').flatMap(one => (one.startsWith('!') ? [] : [[apkName(one)]])),
        offers: metadata => (0,json/* textsAt */.i1)(metadata, 'provides').map(apkName),
    },
    'rpm-db-entry': {
        // What rpm itself must be able to do is not a package: https://rpm.org/docs/latest/manual/dependencies
        needs: metadata => (0,json/* textsAt */.i1)(metadata, 'requires').flatMap(one => (one.startsWith('rpmlib(') ? [] : [[one.replace(/\s.*$/s, '')]])),
        offers: metadata => (0,json/* textsAt */.i1)(metadata, 'provides').map(one => one.replace(/\s.*$/s, '')),
    },
};
/** What a package of syft declares; undefined if no database says all that it needs. */
function declaredBy(artifact) {
    const type = (0,json/* textAt */.$6)(artifact, 'metadataType') ?? '';
    const database = Object.hasOwn(databases, type) ? databases[type] : undefined;
    if (database === undefined)
        return undefined;
    const metadata = (0,json.at)(artifact, 'metadata');
    const offers = [(0,json/* textAt */.$6)(artifact, 'name') ?? '', ...database.offers(metadata)];
    return { database: type, needs: database.needs(metadata), offers };
}
/**
 * The packages of which all dependencies are known, by their references, in bytewise order: the database of their package manager says what they need,
 * and something in it offers each of these.
 */
function completeOf(packages) {
    const offered = new Map();
    for (const [, declared] of packages) {
        if (declared === undefined)
            continue;
        const offers = offered.get(declared.database) ?? new Set();
        offered.set(declared.database, offers);
        for (const name of declared.offers)
            offers.add(name);
    }
    const complete = packages.filter(([, declared]) => declared?.needs.every(names => names.some(name => offered.get(declared.database)?.has(name))));
    return [...new Set(complete.map(([ref]) => ref))].sort();
}

;// CONCATENATED MODULE: ./packages/scan/lib/sbom/syft-facts.js


/**
 * What reads the supplier, by syft's type of metadata, which is that of the package manager:
 * https://github.com/anchore/syft/tree/main/syft/pkg. Others name none.
 */
const suppliers = {
    'dpkg-db-entry': maintainer,
    'dpkg-archive-entry': maintainer,
    'apk-db-entry': maintainer,
    'rpm-db-entry': vendor,
    'rpm-archive': vendor,
    'alpm-db-entry': metadata => supplierOf({ addressed: (0,json/* textAt */.$6)(metadata, 'packager') }),
    'python-package': metadata => supplierOf({ plain: (0,json/* textAt */.$6)(metadata, 'author'), addressed: (0,json/* textAt */.$6)(metadata, 'authorEmail') }),
    'javascript-npm-package': metadata => supplierOf({ addressed: (0,json/* textAt */.$6)(metadata, 'author') }),
    'ruby-gemspec': metadata => supplierOf({ plain: (0,json/* textsAt */.i1)(metadata, 'authors').join(', ') }),
    'php-composer-lock-entry': composerAuthor,
    'php-composer-installed-entry': composerAuthor,
    'r-description': metadata => supplierOf({ addressed: (0,json/* textAt */.$6)(metadata, 'maintainer') }),
    'wordpress-plugin-entry': metadata => supplierOf({ plain: (0,json/* textAt */.$6)(metadata, 'author') }),
    'java-archive': javaVendor,
    'github-actions-use-statement': metadata => {
        const owner = actionOf(metadata)?.owner;
        return owner === undefined ? undefined : { name: owner, url: `https://github.com/${owner}`, isOrganisation: true };
    },
};
function maintainer(metadata) {
    return supplierOf({ addressed: (0,json/* textAt */.$6)(metadata, 'maintainer') });
}
/** A vendor is not a person, and its name may contain commas: `Red Hat, Inc.`. */
function vendor(metadata) {
    const found = supplierOf({ addressed: (0,json/* textAt */.$6)(metadata, 'vendor') });
    return found === undefined ? undefined : { ...found, isOrganisation: true };
}
function composerAuthor(metadata) {
    return supplierOf(...(0,json/* listAt */.gT)(metadata, 'authors').map(one => ({ plain: (0,json/* textAt */.$6)(one, 'name'), addressed: (0,json/* textAt */.$6)(one, 'email') })));
}
function javaVendor(metadata) {
    const main = (0,json/* listAt */.gT)(metadata, 'manifest', 'main');
    const value = (key) => (0,json/* textAt */.$6)(main.find(one => (0,json/* textAt */.$6)(one, 'key') === key), 'value');
    const found = supplierOf({ plain: value('Implementation-Vendor') }, { plain: value('Bundle-Vendor') });
    return found === undefined ? undefined : { ...found, isOrganisation: true };
}
/** `actions/checkout@v4`, `acme/tools/.github/workflows/build.yml@main`. A path of the own repository has no owner. */
function actionOf(metadata) {
    const [, owner, name] = /^([A-Za-z0-9-]{1,39})\/([\w.-]{1,100})(?:[/@]|$)/.exec((0,json/* textAt */.$6)(metadata, 'value') ?? '') ?? [];
    return owner === undefined || name === undefined ? undefined : { owner, name };
}
/** What reads the addresses. */
const references = {
    'apk-db-entry': [site('url')],
    'alpm-db-entry': [site('url')],
    'javascript-npm-package': [site('homepage'), syft_facts_source('url')],
    'javascript-npm-package-lock-entry': [distribution('resolved')],
    'ruby-gemspec': [site('homepage')],
    'php-composer-lock-entry': [syft_facts_source('source', 'url'), distribution('dist', 'url')],
    'php-composer-installed-entry': [syft_facts_source('source', 'url'), distribution('dist', 'url')],
    'python-package': [
        metadata => ((0,json/* textAt */.$6)(metadata, 'directUrlOrigin', 'vcs') === undefined ? undefined : vcs(metadata)),
    ],
    'github-actions-use-statement': [
        metadata => {
            const action = actionOf(metadata);
            return action && { kind: 'vcs', url: `https://github.com/${action.owner}/${action.name}` };
        },
    ],
};
const vcs = syft_facts_source('directUrlOrigin', 'url');
function site(...path) {
    return reference('website', path);
}
function syft_facts_source(...path) {
    return reference('vcs', path);
}
function distribution(...path) {
    return reference('distribution', path);
}
function reference(kind, path) {
    return metadata => {
        const url = publicUrl((0,json/* textAt */.$6)(metadata, ...path));
        return url === undefined ? undefined : { kind, url };
    };
}
/** What reads the digests of the file of a package. A lock with several files does not say which one is installed. */
const digests = {
    'javascript-npm-package-lock-entry': metadata => ofIntegrity((0,json/* textAt */.$6)(metadata, 'integrity')),
    'javascript-yarn-lock-entry': metadata => ofIntegrity((0,json/* textAt */.$6)(metadata, 'integrity')),
    'javascript-pnpm-lock-entry': metadata => ofIntegrity((0,json/* textAt */.$6)(metadata, 'resolution', 'integrity')),
    'rust-cargo-lock-entry': metadata => ofHex('sha256', (0,json/* textAt */.$6)(metadata, 'checksum')),
    'php-composer-lock-entry': metadata => ofHex('sha1', (0,json/* textAt */.$6)(metadata, 'dist', 'shasum')),
    'java-archive': metadata => Object.assign({}, ...(0,json/* listAt */.gT)(metadata, 'digest').map(one => ofHex((0,json/* textAt */.$6)(one, 'algorithm'), (0,json/* textAt */.$6)(one, 'value')))),
};
const lengths = { sha1: 40, sha256: 64, sha512: 128 };
function ofHex(algorithm, value) {
    const length = lengths[algorithm ?? ''];
    const hex = value?.toLowerCase() ?? '';
    return length !== undefined && hex.length === length && /^[0-9a-f]+$/.test(hex) ? { [String(algorithm)]: hex } : {};
}
/** https://www.w3.org/TR/sri-2/: `sha512-…` in Base64, perhaps several. */
function ofIntegrity(text) {
    const all = (text ?? '').split(/\s+/).map(one => /^(sha\d+)-([A-Za-z0-9+/]+=*)/.exec(one));
    return Object.assign({}, ...all.map(one => ofHex(one?.[1], one?.[2] && Buffer.from(one[2], 'base64').toString('hex'))));
}
/** The facts in the metadata of one of syft's packages. */
function factsOf(artifact) {
    const type = (0,json/* textAt */.$6)(artifact, 'metadataType') ?? '';
    const metadata = (0,json.at)(artifact, 'metadata');
    const own = (table) => (Object.hasOwn(table, type) ? table[type] : undefined);
    const supplier = own(suppliers)?.(metadata);
    const places = (own(references) ?? []).flatMap(read => read(metadata) ?? []);
    return {
        ...(supplier === undefined ? {} : { supplier }),
        ...(places.length === 0 ? {} : { references: places }),
        ...own(digests)?.(metadata),
    };
}

;// CONCATENATED MODULE: ./packages/scan/lib/sbom/syft-components.js





/** What is kept of a part of the document: a package at once becomes a component, because its metadata can be large. */
function kept(part, scope) {
    if (Array.isArray(part))
        return part;
    const [parent, child] = ['parent', 'child'].map(key => (0,json/* textAt */.$6)(part, key));
    if (parent !== undefined)
        return (0,json/* textAt */.$6)(part, 'type') === 'dependency-of' ? [parent, child] : null;
    // Of files there are many thousands.
    if ((0,json.at)(part, 'location') !== undefined)
        return null;
    return { id: (0,json/* textAt */.$6)(part, 'id') ?? '', component: syft_components_component(part, scope), dependencies: declaredBy(part) };
}
/** The packages in syft's own JSON (https://github.com/anchore/syft/tree/main/schema/json). Throws a Problem if it has no list of them. */
function readSyft(syftJson, scope = 'required') {
    const document = (0,json_parts/* parseJsonParts */.Y)(syftJson, 'the SBOM of syft', 2, part => kept(part, scope));
    const artifacts = (0,json.at)(document, 'artifacts');
    if (artifacts !== null && !Array.isArray(artifacts))
        throw new lib_problem/* Problem */.A('read the SBOM of syft', {
            found: 'it has no list "artifacts".',
            next: 'Use the version of syft that the lock of release-tools names.',
        });
    const packages = artifacts ?? [];
    const byRef = new Map();
    for (const { component: found } of packages) {
        const same = byRef.get(found.ref);
        const locations = [...new Set([...(same?.locations ?? []), ...found.locations])].sort();
        byRef.set(found.ref, { ...found, ...same, locations });
    }
    const refs = new Map(packages.map(one => [one.id, one.component.ref]));
    const system = systemOf((0,json.at)(document, 'distro'));
    return {
        components: [...byRef.values()].sort((a, b) => (a.ref < b.ref ? -1 : 1)),
        needs: needsOf((0,json/* listAt */.gT)(document, 'artifactRelationships'), refs),
        complete: completeOf(packages.map(one => [one.component.ref, one.dependencies])),
        ...(system === undefined ? {} : { system }),
    };
}
/** The parent of a relation is what the child needs. */
function needsOf(relations, refs) {
    const needs = new Map();
    for (const relation of relations) {
        const [needed, own] = [0, 1].map(index => refs.get((0,json/* textAt */.$6)(relation, index) ?? ''));
        if (needed === undefined || own === undefined || needed === own)
            continue;
        needs.set(own, (needs.get(own) ?? new Set()).add(needed));
    }
    return new Map([...needs].map(([own, others]) => [own, [...others].sort()]));
}
/** https://www.freedesktop.org/software/systemd/man/latest/os-release.html */
function systemOf(distro) {
    const [name, version] = [(0,json/* textAt */.$6)(distro, 'id'), (0,json/* textAt */.$6)(distro, 'versionID')];
    if (name === undefined)
        return undefined;
    return {
        ref: `os:${name}@${version ?? ''}`,
        type: 'operating-system',
        name: people_shown(name),
        ...(version === undefined ? {} : { version: people_shown(version) }),
        scope: 'required',
        locations: [],
    };
}
function syft_components_component(artifact, scope) {
    const [name = 'unknown', stated, purl] = ['name', 'version', 'purl'].map(key => (0,json/* textAt */.$6)(artifact, key));
    // Syft's word for a version that it does not know.
    const version = stated === 'UNKNOWN' ? undefined : stated;
    const [licence, concluded] = ['declared', 'concluded'].map(type => licenceIn(artifact, type));
    const cpe = (0,json/* listAt */.gT)(artifact, 'cpes').find(one => (0,json/* textAt */.$6)(one, 'source') === 'nvd-cpe-dictionary');
    return {
        ref: purl ?? `${(0,json/* textAt */.$6)(artifact, 'type') ?? 'package'}:${name}@${version ?? ''}`,
        type: 'library',
        name,
        ...(version === undefined ? {} : { version }),
        ...(purl === undefined ? {} : { purl }),
        ...factsOf(artifact),
        ...(licence === undefined ? {} : { licence }),
        ...(concluded === undefined ? {} : { concluded }),
        ...(cpe === undefined ? {} : { cpe: (0,json/* textAt */.$6)(cpe, 'cpe') ?? '' }),
        scope,
        locations: (0,json/* listAt */.gT)(artifact, 'locations').flatMap(one => {
            // What only supports the find is a file of the package.
            const isSupport = (0,json/* textAt */.$6)(one, 'annotations', 'evidence') === 'supporting';
            return isSupport ? [] : ((0,json/* textAt */.$6)(one, 'path')?.replace(/^\/+/, '') ?? []);
        }),
    };
}
/** What syft says without a type was declared. A digest is the name of a text that syft does not know. */
function licenceIn(artifact, type) {
    const own = (0,json/* listAt */.gT)(artifact, 'licenses').filter(one => ((0,json/* textAt */.$6)(one, 'type') ?? 'declared') === type);
    const texts = own.map(one => (0,json/* textAt */.$6)(one, 'spdxExpression') ?? (0,json/* textAt */.$6)(one, 'value') ?? '');
    return licenceOf(texts.filter(text => !/^sha256:[0-9a-f]{64}$/.test(text)));
}
/** Equal for the same version of a package, in the spellings of pip and of syft. */
function componentKey({ name, version = '', purl = '' }) {
    return isPython(purl) ? `python ${(0,sbom_bom/* pythonName */.oT)(name)}@${version}` : `${purl || name}@${version}`;
}
/** True for a package of Python with this name, in any spelling and version. */
function syft_components_isNamed({ name, purl = '' }, other) {
    return isPython(purl) && (0,sbom_bom/* pythonName */.oT)(name) === (0,sbom_bom/* pythonName */.oT)(other);
}
function isPython(purl) {
    return purl.startsWith('pkg:pypi/');
}

;// CONCATENATED MODULE: ./packages/scan/lib/sbom/project-boms.js







const projectFiles = ['pyproject.toml', 'setup.cfg', 'setup.py'];
/**
 * The artifacts of the Python project in a directory. Undefined if it is not the released project, and if no wheel or source distribution
 * is there. If no file states its name, it is the released one only if it is the project (`isProject`). Any other may be a service of
 * the same repository: its packages would be taken for tools, in which no finding fails a release.
 */
async function artifactsOf(root, releaseDir, isProject) {
    if (!(await project_boms_isPythonProject(root)))
        return undefined;
    const artifacts = await readArtifacts(releaseDir);
    const names = artifacts.distributions.map(one => (0,sbom_bom/* pythonName */.oT)(one.name));
    if (names.length === 0)
        return undefined;
    const name = (await readDeclaredName(root))?.name;
    const isReleased = name === undefined ? isProject : names.includes((0,sbom_bom/* pythonName */.oT)(name));
    return isReleased ? artifacts : undefined;
}
/** True if the directory has a file that makes it a Python project. */
async function project_boms_isPythonProject(root) {
    const sizes = await Promise.all(projectFiles.map(name => (0,lib_files/* fileSize */.Ov)((0,external_node_path_.join)(root, name))));
    return sizes.some(size => size !== undefined);
}
/**
 * The name of a target as its project spells it: `MarkupSafe` and not `markupsafe`, so that reports, SBOMs and notes agree. Another
 * name stays as it is.
 */
async function projectName({ kind, value }, name) {
    // check-release says what is wrong with a file that cannot be read.
    const declared = kind === 'dir' ? (await readDeclaredName(value).catch(() => undefined))?.name : undefined;
    return declared !== undefined && (0,sbom_bom/* pythonName */.oT)(declared) === (0,sbom_bom/* pythonName */.oT)(name) ? declared : name;
}
/** What is released, and apart from it everything else that the project's directory names. Asks pip while syft runs. */
async function projectBoms(artifacts, { syft, maker, ...options }, host) {
    const both = [syft(), releaseBom(artifacts, options, host)];
    // If one fails, the other must not go on in a scratch directory that is gone.
    await Promise.allSettled(both);
    const [syftJson, { bom, locked }] = await Promise.all(both);
    const { components: found } = readSyft(syftJson, 'excluded');
    const places = new Map(found.map(one => [componentKey(one), one.locations]));
    const components = bom.components.map(one => ({ ...one, locations: places.get(componentKey(one)) ?? [] }));
    const known = new Set(components.map(componentKey));
    const names = artifacts.distributions.map(({ name }) => name);
    const rest = found.filter(one => !known.has(componentKey(one)) && !names.some(name => syft_components_isNamed(one, name)));
    const tools = toolsBom(bom, rest, { maker, facts: options.facts });
    return { released: { ...bom, components }, tools, locked, syftJson };
}
function toolsBom({ root, created, author }, components, { maker, facts }) {
    const parts = components.map(({ ref }) => ref);
    const made = { created, makers: [maker], ...(author === undefined ? {} : { author }) };
    return { content: 'tools', root, ...made, components, parts, needs: new Map(), complete: [], facts };
}

;// CONCATENATED MODULE: ./packages/scan/lib/subject/own-paths.js


/** Tells which paths release-tools itself writes beside the sources. They are not part of the project, and differ from run to run. */
function ownPaths(releaseDir) {
    const parent = (0,external_node_path_.dirname)(releaseDir);
    const names = [(0,external_node_path_.basename)(releaseDir), (0,external_node_path_.basename)((0,release_dir/* recordsDir */.Ap)(releaseDir)), release_dir/* layoutsDirName */.w3, summaryName, lastEventsName];
    return path => (0,external_node_path_.dirname)(path) === parent &&
        (names.includes((0,external_node_path_.basename)(path)) || /^release-[^/]+\.tar\.gz(\.sig|\.sigstore\.json)?$/.test((0,external_node_path_.basename)(path)));
}

;// CONCATENATED MODULE: ./packages/scan/lib/subject/walk.js



/** Lists a directory. Does not go into what `isExcluded` says, nor through symbolic links. */
async function walk(root, isExcluded) {
    const found = { entries: [], excluded: [], complete: true };
    const visit = async (directory) => {
        const entries = await (0,promises_.readdir)((0,external_node_path_.join)(root, directory), { withFileTypes: true }).catch(() => undefined);
        if (entries === undefined)
            found.complete = false;
        for (const entry of entries ?? []) {
            const path = directory === '' ? entry.name : `${directory}/${entry.name}`;
            if (isExcluded(path))
                found.excluded.push(path);
            else if (entry.isDirectory())
                await visit(path);
            else
                found.entries.push({ path, type: typeOf(entry) });
        }
    };
    await visit('');
    found.entries.sort((a, b) => (0,lib_files/* byBytes */.bg)(a.path, b.path));
    found.excluded.sort(lib_files/* byBytes */.bg);
    return found;
}
function typeOf(entry) {
    if (entry.isFile())
        return 'file';
    return entry.isSymbolicLink() ? 'link' : 'other';
}
/**
 * Digest of the content of a directory, `sha256:…`: names, bytes of files and targets of links; no times, modes or owners. Equal in
 * two checkouts of one commit. Undefined if not everything can be read, or a link leads to what is not part of the content. Throws a
 * Problem if the files have more than `limit` bytes together: the digest of 5 GiB takes 17 seconds of a processor.
 */
async function contentDigest(root, { entries, excluded, complete }, limit = lib_limits/* assetLimit */.y) {
    if (!complete)
        return undefined;
    try {
        const sizes = await sizesOf(root, entries);
        walk_refuseLarge(root, sizes, limit);
        const lines = await pool_pool(entries, 8, async ({ path, type }) => {
            const content = type === 'file'
                ? await fileContent((0,external_node_path_.join)(root, path), sizes.get(path))
                : await linkContent(root, path, type, excluded);
            return `${type} ${content} ${JSON.stringify(path)}\n`;
        });
        return `sha256:${(0,lib_digest/* sha256 */.sc)(lines.join(''))}`;
    }
    catch (error) {
        if (error instanceof Unknown || error.code !== undefined)
            return undefined;
        throw error;
    }
}
class Unknown extends Error {
}
/** Sizes of the files, in bytes. */
async function sizesOf(root, entries) {
    const files = entries.filter(({ type }) => type === 'file');
    return new Map(await pool_pool(files, 8, async ({ path }) => [path, (await (0,promises_.lstat)((0,external_node_path_.join)(root, path))).size]));
}
function walk_refuseLarge(root, sizes, limit) {
    const [largest] = [...sizes].sort((a, b) => b[1] - a[1]);
    const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    if (largest === undefined || total <= limit)
        return;
    throw new lib_problem/* Problem */.A(`read the directory ${root}`, {
        found: `its files have ${total} bytes together, more than the ${limit} accepted. The largest is ${JSON.stringify(largest[0])}, with ${largest[1]} bytes.`,
        next: 'Leave out what is not source code with the input `exclude`.',
    });
}
/** What grows or becomes something else while it is read has no digest. */
async function fileContent(path, size) {
    return (0,lib_digest/* sha256File */.Q3)(path, 'inside', size).catch(error => {
        throw error instanceof lib_problem/* Problem */.A ? new Unknown() : error;
    });
}
/** Syft follows links. What they lead to is part of the content, unless it is outside or excluded. */
async function linkContent(root, path, type, excluded) {
    if (type === 'other')
        return '';
    const text = await (0,promises_.readlink)((0,external_node_path_.join)(root, path));
    const target = await (0,promises_.realpath)((0,external_node_path_.join)(root, path)).catch(() => undefined);
    if (target !== undefined) {
        const inside = (0,lib_files/* toPosix */.d7)((0,external_node_path_.relative)(root, target));
        const outside = inside === '..' || inside.startsWith('../') || /^([a-zA-Z]:|\/)/.test(inside);
        if (outside || excluded.some(one => inside === one || inside.startsWith(`${one}/`)))
            throw new Unknown();
    }
    return (0,lib_digest/* sha256 */.sc)((0,lib_files/* toPosix */.d7)(text));
}

;// CONCATENATED MODULE: ./packages/scan/lib/subject/subject.js






/** Looks at a target: computes the digest of its content, and finds what is left out. Reads a directory as a whole. */
async function subjectOf(target, options, host) {
    const { spec, version } = options;
    const exclude = [...new Set(options.exclude)].sort(lib_files/* byBytes */.bg);
    const { kind, content, excluded, path, artifacts } = await lookAt(target, { ...options, exclude }, host);
    const { name, platform, digest } = target;
    const own = {
        kind,
        name,
        ...(path === undefined ? {} : { path }),
        ...(platform === undefined ? {} : { platform }),
        ...(digest === undefined ? {} : { digest }),
    };
    const source = sourceText(spec, target.source, await realOf(host.workspace));
    const madeOf = { target: own, source, exclude, version, ...(content === undefined ? {} : { content }) };
    return { ...target, kind, excluded, madeOf, ...(artifacts === undefined ? {} : { artifacts }) };
}
function lookAt({ source, digest }, options, host) {
    const ofImage = async (content) => ({ kind: 'image', content, excluded: [] });
    return byKind(source, {
        directory: directory => lookAtDirectory(directory, options, host),
        // It may be anywhere, and is not a source: nothing in it is the project.
        environment: async (environment) => {
            const { artifacts: _, ...look } = await lookAtDirectory(environment, options, host);
            return { path: '.', ...look, kind: 'subdirectory' };
        },
        layout: () => ofImage(digest),
        registry: () => ofImage(digest),
        // Parts of a project are scanned by their SBOM (scan-parts.ts), and are made of what the project is made of.
        sbom: async () => ({ kind: 'tools', excluded: [] }),
        // It has no manifest, so that its file is the content.
        'docker-archive': async ({ path }) => ofImage(digest ?? (await subject_digestOf(path))),
    });
}
async function subject_digestOf(path) {
    return (await (0,lib_files/* fileSize */.Ov)(path)) === undefined ? undefined : `sha256:${await (0,lib_digest/* sha256File */.Q3)(path)}`;
}
async function lookAtDirectory(source, options, host) {
    const root = source.path;
    const isLeftOut = matchesSome([...options.exclude, ...alwaysExcluded]);
    const isOwn = ownPaths(await realOf(options.releaseDir));
    const found = await walk(root, path => isLeftOut(path) || isOwn((0,external_node_path_.join)(root, path)));
    return {
        ...(await subject_placeOf(root, options, host.workspace)),
        excluded: found.excluded,
        content: await contentDigest(root, found),
    };
}
/** Git's own files differ in each checkout. Trivy leaves them out by itself. */
const alwaysExcluded = ['**/.git'];
/**
 * Whether a directory is the project that is released, and its path from the root of its repository. Without a directory of the
 * project, it is the workspace, the root of a repository that is checked out in it, or the directory of the package that is released.
 */
async function subject_placeOf(path, { project, releaseDir }, workspace) {
    const top = await realOf(workspace);
    const isInside = path === top || path.startsWith(`${top}${external_node_path_.sep}`);
    const root = isInside ? await repositoryRoot(path, top) : path;
    const own = path === root ? {} : { path: (0,lib_files/* toPosix */.d7)((0,external_node_path_.relative)(root, path)) };
    const isProject = project === undefined ? path === root || path === top : path === (await realOf(project));
    const mayBeReleased = isProject || project === undefined;
    const artifacts = mayBeReleased ? await artifactsOf(path, releaseDir, isProject) : undefined;
    if (artifacts !== undefined)
        return { kind: 'directory', ...own, artifacts };
    return isProject ? { kind: 'directory', ...own } : { kind: 'subdirectory', ...own };
}
/** The outermost directory with `.git` on the way from the workspace to the path. Without any, the workspace. */
async function repositoryRoot(path, workspace) {
    const names = (0,external_node_path_.relative)(workspace, path).split(external_node_path_.sep).filter(Boolean);
    for (const length of Array.from({ length: names.length + 1 }).keys()) {
        const directory = (0,external_node_path_.join)(workspace, ...names.slice(0, length));
        if ((await (0,promises_.stat)((0,external_node_path_.join)(directory, '.git')).catch(() => undefined)) !== undefined)
            return directory;
    }
    return workspace;
}
/** The path with its links resolved as far as it exists. */
async function realOf(path) {
    const real = await (0,promises_.realpath)(path).catch(() => undefined);
    return real ?? ((0,external_node_path_.dirname)(path) === path ? path : (0,external_node_path_.join)(await realOf((0,external_node_path_.dirname)(path)), (0,external_node_path_.basename)(path)));
}
/** With tag and digest: images of one repository are different images (`app:1.2-alpine`). A tag that was moved stays the same source. */
function sourceText({ kind, value }, source, workspace) {
    if (kind === 'image')
        return `image:${value}`;
    const path = source.kind === 'directory' || source.kind === 'environment' ? source.path : value;
    return `${kind}:${(0,lib_files/* toPosix */.d7)((0,external_node_path_.relative)(workspace, path)) || '.'}`;
}

;// CONCATENATED MODULE: ./packages/host/lib/git.js
/** Runs git in a directory, whoever owns it, as in a container. Its messages are in English on every machine. */
function git(directory, args, host) {
    return host.exec('git', ['-c', 'safe.directory=*', ...args], { cwd: directory, env: { LC_ALL: 'C' } });
}
/** The first line of what git reported, for an error. Without a full stop; `nothing` if it reported nothing. */
function gitReported({ stderr }) {
    return stderr.trim().split('\n')[0]?.slice(0, 300).replace(/\.$/, '') || 'nothing';
}

;// CONCATENATED MODULE: ./packages/scan/lib/scan/base-checkout.js




/**
 * Checks out the commit that a pull request is based on, of the repository that has `directory`, into a new directory below `scratch`.
 * removeBase must follow. Throws a Problem if the checkout of the job does not have enough history.
 */
async function checkOutBase(directory, pullRequest, scratch, host) {
    if (pullRequest === undefined)
        throw new lib_problem/* Problem */.A(base_checkout_attempt, {
            found: 'the event that started this run is not a pull request.',
            next: 'Leave the input `baseline` empty for other events, or set it to the path of an earlier release or report.',
        });
    const top = await (0,promises_.realpath)(base_checkout_required(await git(directory, ['rev-parse', '--show-toplevel'], host)).replace(/\r?\n$/, ''));
    const commit = await baseCommit(top, pullRequest, host);
    const path = (0,external_node_path_.join)(scratch, 'base');
    // Hooks of the repository must not run here.
    const quiet = ['-c', 'core.hooksPath=/dev/null', '-c', 'advice.detachedHead=false'];
    base_checkout_required(await git(top, [...quiet, 'worktree', 'add', '--quiet', '--force', '--detach', path, commit], host));
    return { commit, top, path: await (0,promises_.realpath)(path) };
}
/** Removes the checkout, and what git noted of it in the repository. */
async function removeBase({ top, path }, host) {
    await git(top, ['worktree', 'remove', '--force', path], host);
}
/** The path in the checkout of the base that stands for a directory of the repository. */
function inBase(directory, { top, path }) {
    return (0,external_node_path_.join)(path, (0,external_node_path_.relative)(top, directory));
}
/** GitHub checks out a merge into the present base, which is its first parent. Otherwise it is the commit at which the branches diverged. */
async function baseCommit(top, { base, baseSha, headSha }, host) {
    const isMerge = headSha !== undefined && (await commitOf(top, 'HEAD^2', host)) === headSha;
    const first = isMerge ? await commitOf(top, 'HEAD^1', host) : undefined;
    if (first !== undefined)
        return first;
    const known = (await commitOf(top, `refs/remotes/origin/${base}`, host)) ?? (baseSha && (await commitOf(top, baseSha, host)));
    const fork = known && (await git(top, ['merge-base', known, 'HEAD'], host));
    if (fork && fork.exitCode === 0)
        return fork.stdout.trim();
    throw new lib_problem/* Problem */.A(base_checkout_attempt, {
        found: `this checkout does not have the commit of ${JSON.stringify(base)} that the pull request is based on.`,
        next: 'Check out with `fetch-depth: 0` (actions/checkout).',
    });
}
const base_checkout_attempt = 'compare with the base of the pull request';
async function commitOf(top, name, host) {
    const { exitCode, stdout } = await git(top, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`], host);
    return exitCode === 0 ? stdout.trim() : undefined;
}
function base_checkout_required(ran) {
    if (ran.exitCode === 0)
        return ran.stdout;
    throw new lib_problem/* Problem */.A(base_checkout_attempt, {
        found: `git reported: ${gitReported(ran)}.`,
        next: 'Check out the repository before this step (actions/checkout, with `fetch-depth: 0`).',
    });
}

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
    return (0,dates/* isDay */.N)(verdict.day) ? undefined : `verdict.day is ${JSON.stringify(verdict.day)}, which is not a day.`;
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

// EXTERNAL MODULE: ./packages/evidence/lib/manifest/reproducible.js
var reproducible = __webpack_require__(278);
;// CONCATENATED MODULE: ./packages/evidence/lib/manifest/manifest-shape.js




// docs/schema/manifest.v1.json has the same rules. A test checks that both refuse the same broken manifests.
const manifest_shape_line = (0,lib_shape/* matching */.wC)(/^[^\p{Cc}\p{Cs}]{1,500}$/u, 'one line of text');
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
const manifest_shape_assetNamePattern = /^(?!\.)[A-Za-z0-9._+-]{1,255}(?<!\.)$/;
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
    asset: (0,lib_shape/* optional */.lq)((0,lib_shape/* matching */.wC)(manifest_shape_assetNamePattern, 'a name of letters, digits and . _ + - with no dot at either end')),
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
    policy: (0,lib_shape/* object */.Ik)({ path: manifest_shape_path, sha256: lib_shape/* hexDigest */.w0 }),
    verdict: (0,lib_shape/* object */.Ik)({
        result: (0,lib_shape/* oneOf */.yL)('pass', 'fail', 'review', 'error'),
        reasons: (0,lib_shape/* list */.p_)((0,lib_shape/* matching */.wC)(/^[^\p{Cs}]{1,4000}$/u, 'text of at most 4000 characters')),
        day: (0,lib_shape/* matching */.wC)(/^\d{4}-\d\d-\d\d$/, 'a day like 2026-01-31'),
    }),
    previousRelease: (0,lib_shape/* optional */.lq)((0,lib_shape/* object */.Ik)({ tag: manifest_shape_tag, manifestSha256: lib_shape/* hexDigest */.w0 })),
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

;// CONCATENATED MODULE: ./packages/evidence/lib/release/tarball.js


/** Maximum size of a signature, a manifest or another file that is read into memory, in bytes. */
const evidenceLimit = lib_limits/* limits */.F.evidence;
/** Maximum size of all files together that are kept in memory, in bytes. */
const keptLimit = (/* unused pure expression or super */ null && (64 * 1024 * 1024));
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
        prefix ??= tarball_prefixOf(entry.path);
        const path = within(prefix, entry.path);
        if (!names.includes(path))
            continue;
        found.set(path, await contentOf(path, entry, limit));
        if (found.size === names.length)
            break;
    }
    if (prefix === undefined)
        throw (0,tar_header/* damagedTar */.lP)('it has no file.');
    return found;
}
/** Reads a whole tarball in one pass, and takes the digests of all files. Unpacks nothing to disk. */
async function scanTarball(open, use, limit = keptLimit) {
    const own = createHash('sha256');
    const scan = { files: new Map(), kept: new Map(), prefix: '', mtime: 0, sorted: true, sha256: '' };
    let [last, left] = ['', limit];
    for await (const entry of readArchive(tee(open(), own), tarball_limits)) {
        if (scan.files.size === 0)
            Object.assign(scan, { prefix: tarball_prefixOf(entry.path), mtime: entry.mtime });
        const path = within(scan.prefix, entry.path);
        scan.sorted &&= byBytes(last, entry.path) < 0;
        last = entry.path;
        if (use.keeps(path))
            left -= entry.size;
        if (left < 0)
            throw damagedTar(`its signatures, statements and records of builds have more than ${limit} bytes in total.`);
        scan.files.set(path, { size: entry.size, sha256: await passBy(path, entry, use, scan.kept) });
    }
    if (scan.files.size === 0)
        throw damagedTar('it has no file.');
    return { ...scan, sha256: own.digest('hex') };
}
/** Digests of some files of a tarball, by their paths without the prefix. Reads it once, as a scan does. */
async function digestsInTarball(open, names, hashes) {
    const wanted = new Set(names);
    const found = new Map();
    for await (const { path, body } of readArchive(open(), tarball_limits)) {
        const name = path.slice(path.indexOf('/') + 1);
        if (!wanted.has(name))
            continue;
        const taken = hashes.map(hash => ({ hash, state: createHash(hash) }));
        for await (const chunk of body)
            for (const { state } of taken)
                state.update(chunk);
        found.set(name, Object.fromEntries(taken.map(({ hash, state }) => [hash, state.digest('hex')])));
    }
    return found;
}
/** The bytes of one file of a tarball, by its path without the prefix. Reads no further. Nothing if there is no such file. */
async function* fileInTarball(open, name) {
    for await (const { path, body } of readArchive(open(), tarball_limits)) {
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
        const again = createHash('sha256');
        for await (const chunk of packFiles(tarball_filesOf(open), mtime, compress))
            again.update(chunk);
        if (again.digest('hex') === sha256)
            return true;
    }
    return false;
}
async function* tarball_filesOf(open) {
    for await (const { path, size, body } of readArchive(open(), tarball_limits))
        yield { path, size, body };
}
/** Takes the digest of a file, and gives its content to whoever needs it. */
async function passBy(path, entry, use, kept) {
    const hash = createHash('sha256');
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
async function contentOf(path, { body, size }, limit) {
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
function tarball_prefixOf(path) {
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

;// CONCATENATED MODULE: ./packages/evidence/lib/diff/spdx-packages.js


/** SPDX's words for what is not known. https://spdx.github.io/spdx-spec/v2.3/package-information/#713-concluded-license-field */
const spdx_packages_unknown = ['NOASSERTION', 'NONE', ''];
/** The packages of an SPDX 2 document, without what it describes. */
function spdxPackages(document) {
    const described = new Set((0,json/* listAt */.gT)(document, 'relationships').flatMap(one => (0,json/* textAt */.$6)(one, 'relationshipType') === 'DESCRIBES' ? [(0,json/* textAt */.$6)(one, 'relatedSpdxElement')] : []));
    return (0,json/* listAt */.gT)(document, 'packages')
        .filter(one => !described.has((0,json/* textAt */.$6)(one, 'SPDXID')))
        .map(spdx_packages_packageOf)
        .sort((a, b) => (0,lib_files/* byBytes */.bg)(a.name, b.name) || (0,lib_files/* byBytes */.bg)(a.version, b.version));
}
function spdx_packages_packageOf(one) {
    const purl = (0,json/* listAt */.gT)(one, 'externalRefs').find(ref => (0,json/* textAt */.$6)(ref, 'referenceType') === 'purl');
    const locator = (0,json/* textAt */.$6)(purl, 'referenceLocator');
    const licences = [(0,json/* textAt */.$6)(one, 'licenseDeclared'), (0,json/* textAt */.$6)(one, 'licenseConcluded')].map(text => text ?? '');
    return {
        name: (0,json/* textAt */.$6)(one, 'name') ?? '',
        version: (0,json/* textAt */.$6)(one, 'versionInfo') ?? '',
        type: purlType(locator),
        ...(locator === undefined ? {} : { purl: locator }),
        licences: licences.filter(text => !spdx_packages_unknown.includes(text)).slice(0, 1),
    };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/diff/diff-side.js













/**
 * Reads a release directory, a folder with the assets of a release, the tarball of a release, an SBOM (CycloneDX, SPDX), a report of findings or
 * a manifest. Throws a Problem for anything else, and if a file of a release is not the one that its manifest lists.
 */
async function readDiffSide(path) {
    const status = await (0,promises_.stat)(path);
    if (status.isDirectory())
        return ofRelease(path, filesIn(path));
    const start = await (0,read_limited/* readStart */.H6)(path, 2);
    if (start.equals(gzipStart))
        return ofRelease(path, names => readFromTarball(() => (0,read_limited/* readPieces */.ut)(path), names, lib_limits/* limits */.F.document));
    return ofFile((await (0,read_limited/* readLimited */.tk)(path, lib_limits/* limits */.F.document)).toString('utf8'), path);
}
const gzipStart = Buffer.from([0x1f, 0x8b]);
function filesIn(directory) {
    return async (names) => {
        const found = new Map();
        for (const name of names) {
            const content = await (0,if_there/* ifThere */.y)((0,read_limited/* readLimited */.tk)((0,external_node_path_.join)(directory, name), lib_limits/* limits */.F.document, 'inside'));
            if (content !== undefined)
                found.set(name, content);
        }
        return found;
    };
}
async function ofRelease(path, read) {
    const text = (await read([release_names_manifestName])).get(release_names_manifestName);
    if (text === undefined)
        throw diff_side_unreadable(path, `it has no ${release_names_manifestName}.`);
    const manifest = parseManifest(text.toString('utf8'));
    const side = { kind: 'release', manifest, components: new Map(), findings: new Map() };
    const wanted = manifest.files.filter(file => diff_side_partOf(file, manifest) !== undefined);
    const files = await read(wanted.flatMap(diff_side_namesOf));
    for (const file of wanted) {
        const content = diff_side_namesOf(file)
            .map(name => files.get(name))
            .find(one => one !== undefined);
        if (content !== undefined && (0,lib_digest/* sha256 */.sc)(content) !== file.sha256)
            throw diff_side_unreadable(path, `${file.path} is not the file that its manifest lists.`);
        diff_side_partOf(file, manifest)?.(content?.toString('utf8'), side);
    }
    return side;
}
/** The folder of downloaded assets has other names than the release directory. */
function diff_side_namesOf({ path, asset }) {
    return asset === undefined || asset === path ? [path] : [path, asset];
}
/** How a file of a release is read; undefined if it is not compared. */
function diff_side_partOf({ path }, { project: { name } }) {
    const ofSbom = sbom.files.cyclonedx.targetAt(path, name);
    if (ofSbom !== undefined)
        return (text, { components }) => components.set(targetLabel(ofSbom), text === undefined ? undefined : diff_side_componentsIn(text, path, ofSbom));
    const scanned = vulnerabilities.files.document.targetAt(path, name);
    if (scanned === undefined)
        return undefined;
    return (text, { findings }) => findings.set(targetLabel(scanned), text === undefined ? undefined : parseFindings(text, path));
}
function diff_side_componentsIn(text, path, target) {
    return sbomSummary(sbom.parse?.(text, path), target).packages;
}
function ofFile(text, path) {
    const nothing = { components: new Map(), findings: new Map() };
    if (!/^\s*\{/.test(text.slice(0, 1000)))
        return { kind: 'manifest', manifest: parseManifest(text), ...nothing };
    const document = (0,json/* parseJson */.qF)(text, path);
    if ((0,json/* textAt */.$6)(document, 'schema') === findingsSchema)
        return { kind: 'report of findings', ...nothing, findings: new Map([['', parseFindings(text, path)]]) };
    const isSbom = (0,json/* textAt */.$6)(document, 'bomFormat') === 'CycloneDX' || (0,json/* textAt */.$6)(document, 'spdxVersion') !== undefined;
    if (isSbom)
        requireSbom(document, path);
    if ((0,json/* textAt */.$6)(document, 'bomFormat') === 'CycloneDX') {
        const { packages } = sbomSummary(document, { kind: 'directory', name: '' });
        return { kind: 'SBOM', ...nothing, components: new Map([['', packages]]) };
    }
    if ((0,json/* textAt */.$6)(document, 'spdxVersion')?.startsWith('SPDX-2.') === true)
        return { kind: 'SBOM', ...nothing, components: new Map([['', spdxPackages(document)]]) };
    throw diff_side_unreadable(path, 'it is none of these.');
}
function diff_side_unreadable(path, found) {
    return new lib_problem/* Problem */.A(`read ${path}`, {
        found,
        next: 'Give a release directory, a folder with the assets of a release, its tarball, an SBOM (CycloneDX or SPDX 2, in JSON), the report of scan-image, or a manifest.',
    });
}

;// CONCATENATED MODULE: ./packages/scan/lib/scan/given-baseline.js




/**
 * Reads the findings of a release (a directory, a folder with its assets, its tarball) or one report. `shown` is the path as the user
 * wrote it. Throws a Problem for anything else.
 */
async function readBaseline(path, shown) {
    try {
        const { kind, manifest, findings } = await readDiffSide(path);
        if (kind === 'release')
            return { about: { kind, name: manifest?.source.tag ?? shown }, findings };
        if (kind === 'report of findings')
            return { about: { kind: 'findings', name: shown }, findings };
        throw given_baseline_unusable(`${shown} is of the kind "${kind}".`);
    }
    catch (error) {
        if (error instanceof lib_problem/* Problem */.A)
            throw given_baseline_unusable(error.found);
        const isMissing = error.code === 'ENOENT';
        throw given_baseline_unusable(isMissing ? `${shown} does not exist.` : `${(0,lib_problem/* messageOf */.b)(error)}.`);
    }
}
function given_baseline_unusable(found) {
    return new lib_problem/* Problem */.A('read the baseline', {
        found,
        next: `Set the input \`baseline\` to \`base\`, or to the path of an earlier release or of its \`${register_kinds.vulnerabilities.files.document.name}\`.`,
    });
}
/** What an earlier release or report says of a target. */
function beforeOf(findings, target) {
    const own = [...findings.values()].find(one => one !== undefined && targetKey(one.target) === targetKey(target));
    if (own !== undefined)
        return own;
    const alone = findings.get('');
    if (alone !== undefined)
        return { error: `it is a report of ${targetLabel(alone.target)}.` };
    return findings.has(targetLabel(target)) ? { error: 'its manifest lists a report that is not there.' } : undefined;
}
/** The target as it is in the checkout of the base; undefined if it is not there. Only directories are. */
async function targetInBase(target, checkout) {
    const { source } = target;
    if (source.kind !== 'directory')
        throw new lib_problem/* Problem */.A('compare with the base of the pull request', {
            found: `${targetLabel(target)} is an image, and the base has no images.`,
            next: 'Set the input `baseline` to the path of an earlier release, or leave it empty.',
        });
    const path = inBase(source.path, checkout);
    const isThere = (await (0,promises_.stat)(path).catch(() => undefined))?.isDirectory() === true;
    return isThere ? { ...target, source: { ...source, path } } : undefined;
}

;// CONCATENATED MODULE: ./packages/scan/lib/scan/locate-matches.js



/**
 * The matches of a scan of an SBOM with the places that the SBOM gives for their packages: the files of the project that name them.
 * A scanner itself sees only the SBOM. Matches of other targets stay as they are.
 */
async function locateMatches(matches, { source }) {
    if (source.kind !== 'sbom')
        return matches;
    const places = await placesIn(source.path);
    return matches.map(match => ({ ...match, locations: places.get(componentKey({ purl: '', ...match.package })) ?? [] }));
}
async function placesIn(path) {
    const document = (0,json/* parseJson */.qF)((await (0,read_limited/* readLimited */.tk)(path, lib_limits/* limits */.F.report)).toString('utf8'), path);
    return new Map((0,json/* listAt */.gT)(document, 'components').map(one => {
        const [name = '', version = '', purl = ''] = ['name', 'version', 'purl'].map(key => (0,json/* textAt */.$6)(one, key));
        const places = (0,json/* listAt */.gT)(one, 'properties').filter(property => (0,json/* textAt */.$6)(property, 'name') === sbom_bom/* locationProperty */.TY);
        return [componentKey({ name, version, purl }), places.flatMap(place => (0,json/* textAt */.$6)(place, 'value') ?? []).map(slash)];
    }));
}
/** Findings have paths that begin with a slash. */
function slash(path) {
    return `/${path}`;
}

;// CONCATENATED MODULE: ./packages/scan/lib/scan/package-status.js



/** A page of the index can have some megabytes. */
const sideBySide = 4;
/** After so many failures, the index is not there. */
const mostFailures = 3;
/**
 * Asks an index about the Python packages of what was scanned: those of its SBOM, or else those that the scanners list. `root` is the
 * directory whose lock has digests; undefined for an image. An index that does not answer does not fail the scan: the answer says it.
 */
async function askIndex(part, { outcomes, root }, index) {
    const asked = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
    const failures = [];
    const locked = await lockedIn(root, failures);
    const all = withDigests(await package_status_packagesOf(part, outcomes), locked);
    if (all.length > package_status/* mostPackages */.$A)
        failures.push(`it has ${all.length} packages, and only ${package_status/* mostPackages */.$A} are asked about.`);
    const open = failures.length;
    const packages = await pool_pool(all.slice(0, package_status/* mostPackages */.$A), sideBySide, async (one) => {
        const unknown = { name: one.name, version: one.version, status: 'unknown', digests: 'unchecked' };
        if (failures.length - open >= mostFailures)
            return unknown;
        try {
            return (0,package_status/* statusOf */.c2)(one, await index.read(one.name, one.version));
        }
        catch (error) {
            if (!(error instanceof lib_problem/* Problem */.A))
                throw error;
            failures.push(`${one.name}: ${error.found}`);
            return unknown;
        }
    });
    const [error] = failures;
    return { index: index.address, asked, ...(error === undefined ? {} : { error: error.slice(0, 1000) }), packages };
}
/** The packages that come from an index, by name and version. What is released itself, and what comes from a repository, does not. */
async function package_status_packagesOf(part, outcomes) {
    const { source, kind, name: project } = part;
    const found = source.kind === 'sbom'
        ? await package_status_componentsIn(source.path)
        : outcomes.flatMap(({ judged, skipped }) => [...judged, ...skipped]).map(one => ({ ...one, sha256: [] }));
    const own = kind === 'image' ? undefined : (0,sbom_bom/* pythonName */.oT)(project);
    return found.filter(one => {
        const { type, name, version } = (0,package_identity/* identityOf */.cu)(one);
        return type === 'pypi' && version !== '' && name !== own && !/[?&](?:file_name|vcs_url)=/.test(one.purl ?? '');
    });
}
async function package_status_componentsIn(path) {
    const sbom = (0,json/* parseJson */.qF)((await (0,read_limited/* readLimited */.tk)(path, lib_limits/* limits */.F.report)).toString('utf8'), 'the SBOM that was scanned');
    return (0,json/* listAt */.gT)(sbom, 'components').map(one => {
        const hashes = (0,json/* listAt */.gT)(one, 'hashes').filter(hash => (0,json/* textAt */.$6)(hash, 'alg') === 'SHA-256');
        const purl = (0,json/* textAt */.$6)(one, 'purl');
        return {
            name: (0,json/* textAt */.$6)(one, 'name') ?? '',
            version: (0,json/* textAt */.$6)(one, 'version') ?? '',
            type: '',
            ...(purl === undefined ? {} : { purl }),
            sha256: hashes.flatMap(hash => (0,json/* textAt */.$6)(hash, 'content') ?? []),
        };
    });
}
/** The digests of the lock of a directory. That it cannot be read speaks against no package, but must be told. */
async function lockedIn(root, failures) {
    if (root === undefined)
        return [];
    try {
        return (await readLock(root, undefined))?.pins ?? [];
    }
    catch (error) {
        if (!(error instanceof lib_problem/* Problem */.A))
            throw error;
        failures.push(`its lock could not be read: ${error.found}`);
        return [];
    }
}
function withDigests(found, locked) {
    const all = new Map();
    for (const one of found) {
        const identity = (0,package_identity/* identityOf */.cu)(one);
        const { name, version } = identity;
        const before = all.get((0,package_identity/* packageKey */.MO)(identity))?.sha256 ?? [];
        all.set((0,package_identity/* packageKey */.MO)(identity), { name, version, sha256: [...new Set([...before, ...one.sha256])] });
    }
    for (const { name, version, sha256 } of locked) {
        const key = (0,package_identity/* packageKey */.MO)((0,package_identity/* identityOf */.cu)({ name, version, type: 'python', purl: (0,sbom_bom/* pypiPurl */.iC)(name, version) }));
        const known = all.get(key);
        if (known !== undefined)
            known.sha256 = [...new Set([...known.sha256, ...sha256])];
    }
    return [...all].sort(([a], [b]) => (0,lib_files/* byBytes */.bg)(a, b)).map(([, one]) => one);
}

;// CONCATENATED MODULE: ./packages/scan/lib/scan/run-scanner.js



/**
 * Runs one scanner. A failure becomes a status with its reason, so that the findings of the others are still reported. The verdict
 * is then `error`.
 */
async function runScanner(name, subject, context, host) {
    let program;
    try {
        program = await scannerPrograms[name].find(context, host);
        const output = await scannerPrograms[name].run(program, subject, context, host);
        const { matches, database, judged, skipped } = readReport(name, output);
        const run = { ...identity(name, program), status: 'ok', database: { ...database, ...sample(host.env) } };
        return { name, run, matches, judged, skipped, sbom: output.sbom };
    }
    catch (error) {
        if (!(error instanceof lib_problem/* Problem */.A))
            throw error;
        const failed = { status: 'error', database: sample(host.env), error: run_scanner_shortened((0,lib_problem/* messageOf */.b)(error)) };
        return { name, run: { ...identity(name, program), ...failed }, matches: [], judged: [], skipped: [] };
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
function run_scanner_shortened(text) {
    return text.toWellFormed().replace(/\s+/g, ' ').slice(0, 1000);
}

;// CONCATENATED MODULE: ./packages/base/lib/uuid.js

/** Namespace of the identifiers that we derive from content; generated once at random. */
const namespace = Buffer.from('c8b4c1a25d9e4f6ab1f07c3de29a8b14', 'hex');
/** UUID version 5 (RFC 9562 §5.5): the same for the same content, which may be in several parts. */
function uuidOf(content) {
    const hash = (0,external_node_crypto_.createHash)('sha1').update(namespace);
    for (const part of [content].flat())
        hash.update(part);
    const bytes = hash.digest().subarray(0, 16);
    bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
    bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
    return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sbom/identified.js

/** Stands in a document for an identifier that is computed from its text. */
const idPlace = '{identifier}';
/**
 * The JSON of a document in which idPlace stands for its identifier, in one of the first lines. Its content decides the identifier, so that the same
 * content has the same one. The text is that of renderJson. A list at the top may be a generator: then its items are never in memory together.
 */
function identifiedText(document) {
    const pieces = identifiedPieces(document);
    return { pieces, sha256: sha256(pieces) };
}
/** The same as one string, for documents that are not large. */
function renderIdentified(document) {
    return Buffer.concat(identifiedPieces(document)).toString('utf8');
}
function identifiedPieces(document) {
    const pieces = [];
    let head;
    for (const part of identified_partsOf(document)) {
        if (head === undefined && part.includes(idPlace))
            head = { index: pieces.length, part };
        pieces.push(Buffer.from(part));
    }
    if (head !== undefined)
        pieces[head.index] = Buffer.from(head.part.replace(idPlace, uuidOf(pieces)));
    return pieces;
}
/** Number of items that are rendered at once. */
const batch = 200;
function* identified_partsOf(document) {
    let before = '{\n';
    for (const [key, value] of Object.entries(document)) {
        if (value === undefined)
            continue;
        yield before;
        if (Array.isArray(value) || isGenerator(value))
            yield* listParts(key, value);
        else
            yield inside(JSON.stringify({ [key]: value }, undefined, 2));
        before = ',\n';
    }
    yield '\n}\n';
}
function isGenerator(value) {
    return typeof value === 'object' && value !== null && 'next' in value;
}
/** Without the braces around it. */
function inside(text) {
    return text.slice(2, -2);
}
function* listParts(key, items) {
    const [head, tail] = [`  ${JSON.stringify(key)}: [`, '\n  ]'];
    let part = [];
    let before = `${head}\n`;
    // A list in an object, so that its items are indented.
    const text = () => inside(JSON.stringify({ [key]: part }, undefined, 2)).slice(head.length + 1, -tail.length);
    for (const item of items) {
        if (part.length === batch) {
            yield before;
            yield text();
            part = [];
            before = ',\n';
        }
        part.push(item);
    }
    if (part.length === 0) {
        yield `${head}]`;
        return;
    }
    yield before;
    yield text();
    yield tail;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sbom/render-cyclonedx.js






/** The SBOM as CycloneDX (https://cyclonedx.org/docs/1.6/json/). The same content gives the same bytes. */
function renderCycloneDx(bom, version) {
    return renderIdentified(cycloneDxOf(bom, version));
}
/** The same as a value, to which renderIdentified gives its serial number. */
function cycloneDxOf(bom, version) {
    const root = rootRef(bom);
    return {
        ...cycloneDxHead(version),
        version: 1,
        metadata: {
            timestamp: bom.created,
            lifecycles: [{ phase: sbom_bom/* phases */.tW[bom.content] }],
            tools: {
                components: [ownTool, ...bom.makers].map(({ name, version }) => ({ type: 'application', name, version })),
            },
            component: rootComponent(bom, root),
            ...madeBy(bom.author),
            properties: [
                { name: sbom_bom/* contentProperty */.T0, value: bom.content },
                ...(0,sbom_bom/* factEntries */.nd)(bom.facts).map(([name, value]) => ({ name: sbom_bom/* ownProperty */.Aq + name, value })),
            ],
        },
        components: bom.components.map(render_cyclonedx_component),
        dependencies: [
            { ref: root, dependsOn: bom.parts },
            ...bom.components.map(({ ref }) => ({ ref, dependsOn: bom.needs.get(ref) ?? [] })),
        ],
        compositions: compositions(bom, root),
    };
}
/** The first fields. */
function cycloneDxHead(version = '1.6') {
    return {
        $schema: `http://cyclonedx.org/schema/bom-${version}.schema.json`,
        bomFormat: 'CycloneDX',
        specVersion: version,
        serialNumber: `urn:uuid:${idPlace}`,
    };
}
/** The field of the metadata for who made the SBOM. */
function madeBy(author) {
    return author === undefined ? {} : { manufacturer: { name: author.name, url: [author.url] } };
}
/**
 * How complete the graph is. Only with that, an empty list of dependencies means that there are none. Of what is released, every file is known; of
 * everything else, only what was found.
 */
function compositions({ content, complete, components }, root) {
    const refs = [root, ...components.map(({ ref }) => ref)];
    const known = content === 'release' ? [root, ...complete] : complete;
    const there = new Set(known);
    const unknown = refs.filter(ref => !there.has(ref));
    return [
        ...(known.length === 0 ? [] : [{ aggregate: 'complete', dependencies: known }]),
        ...(unknown.length === 0 ? [] : [{ aggregate: 'unknown', dependencies: unknown }]),
    ];
}
function rootRef({ root, content }) {
    return `${content === 'image' ? 'image' : 'directory'}:${root.name}@${root.version}`;
}
function rootComponent({ root, content }, ref) {
    const { digest, platform, commit } = root;
    const facts = Object.entries({ [imageProperties.digest]: digest, [imageProperties.platform]: platform });
    const known = facts.flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
    return {
        'bom-ref': ref,
        type: content === 'image' ? 'container' : 'application',
        ...supplied(root.supplier),
        name: root.name,
        version: root.version,
        ...(digest === undefined ? {} : { hashes: [{ alg: 'SHA-256', content: digest.slice('sha256:'.length) }] }),
        ...licensed(root.licence),
        ...(root.purl === undefined ? {} : { purl: root.purl }),
        ...(commit === undefined ? {} : { pedigree: { commits: [{ uid: commit }] } }),
        ...referring(root.references),
        ...(known.length === 0 ? {} : { properties: known }),
    };
}
function referring(references = []) {
    if (references.length === 0)
        return {};
    return { externalReferences: references.map(({ kind, url }) => ({ type: kind, url })) };
}
function render_cyclonedx_component(one) {
    const facts = [
        ...fileFacts(one),
        ...(one.fileName === undefined ? [] : [{ name: sbom_bom/* fileProperty */.ep, value: one.fileName }]),
        ...one.locations.map(value => ({ name: sbom_bom/* locationProperty */.TY, value })),
        ...(one.within ?? []).map(value => ({ name: sbom_bom/* withinProperty */.bk, value })),
    ];
    return {
        'bom-ref': one.ref,
        type: one.type,
        ...supplied(one.supplier),
        name: one.name,
        ...(one.version === undefined ? {} : { version: one.version }),
        scope: one.scope,
        ...render_cyclonedx_digests(one),
        ...licensed(one.licence, one.concluded),
        ...(one.cpe === undefined ? {} : { cpe: one.cpe }),
        ...(one.purl === undefined ? {} : { purl: one.purl }),
        ...referring(one.references),
        ...(facts.length === 0 ? {} : { properties: facts }),
        ...(one.licence === undefined || one.concluded === undefined
            ? {}
            : { evidence: { licenses: choices(one.concluded, 'concluded') } }),
    };
}
function supplied(supplier) {
    if (supplier === undefined)
        return {};
    const { name, email, url } = supplier;
    const contact = email === undefined ? {} : { contact: [{ name, email }] };
    return { supplier: { name, ...(url === undefined ? {} : { url: [url] }), ...contact } };
}
function render_cyclonedx_digests({ sha1, sha256, sha512 }) {
    const known = Object.entries({ 'SHA-1': sha1, 'SHA-256': sha256, 'SHA-512': sha512 }).filter(([, content]) => content !== undefined);
    return known.length === 0 ? {} : { hashes: known.map(([alg, content]) => ({ alg, content })) };
}
/**
 * What BSI asks of a file, in its words: https://github.com/BSI-Bund/tr-03183-cyclonedx-property-taxonomy. Of files other than wheels and source
 * distributions, it is not known.
 */
function fileFacts({ type, fileName = '' }) {
    if (fileName === '')
        return [];
    const isPackage = type === 'library' && /\.(?:whl|tar\.gz|zip)$/.test(fileName);
    const values = { executable: 'non-executable', archive: 'archive', structured: 'structured' };
    return [
        { name: 'bsi:component:filename', value: fileName },
        ...(isPackage ? Object.entries(values).map(([name, value]) => ({ name: `bsi:component:${name}`, value })) : []),
    ];
}
/**
 * The field of a component for its licence: what it declares, or else what its files say; nothing if neither is known. A format has one place for
 * an expression: what the files say beside a declared licence is evidence.
 */
function licensed(declared, concluded) {
    if (declared !== undefined)
        return { licenses: choices(declared, 'declared') };
    return concluded === undefined ? {} : { licenses: choices(concluded, 'concluded') };
}
function choices(licence, acknowledgement) {
    return byKind(licence, {
        expression: ({ expression }) => [{ expression, acknowledgement }],
        names: ({ names }) => names.map(name => ({ license: { ...(isIdentifier(name) ? { id: name } : { name }), acknowledgement } })),
    });
}

;// CONCATENATED MODULE: ./packages/scan/lib/scan/scan-parts.js








/**
 * What is scanned of a target. Of a project whose artifacts are there, this is what is released, and apart from it the tools that only
 * build or test it. Of every other target, it is the target itself.
 */
async function scanParts(target, context, host) {
    const { artifacts } = target;
    if (artifacts === undefined)
        return [target];
    const paths = (await keptSboms(target, artifacts, context, host)) ?? (await newSboms(target, artifacts, context, host));
    return [{ ...target, source: { kind: 'sbom', path: paths.released } }, toolsOf(target, paths.tools)];
}
/** The tools of a project are made of what the project is made of. */
function toolsOf({ name, madeOf }, path) {
    const own = { ...madeOf, target: { ...madeOf.target, kind: 'tools' } };
    return { kind: 'tools', name, source: { kind: 'sbom', path }, excluded: [], madeOf: own };
}
/** The SBOMs that generate-sbom made. Undefined if they are of other artifacts, or of the directory as it was before. */
async function keptSboms(target, artifacts, context, host) {
    const { releaseDir, isTrusted } = context;
    const released = (0,external_node_path_.join)(releaseDir, register_kinds.sbom.files.cyclonedx.pathOf(target));
    const tools = (0,external_node_path_.join)(releaseDir, register_kinds.tools.files.cyclonedx.path);
    const sizes = await Promise.all([released, tools].map(lib_files/* fileSize */.Ov));
    if (sizes.includes(undefined) || !(await isOf(artifacts, released)))
        return undefined;
    if ((await Promise.all([released, tools].map(isTrusted))).includes(false))
        return undefined;
    return (await syftJson(target, context, host)) === syftJsonPath(releaseDir, target) ? { released, tools } : undefined;
}
/** True if the SBOM lists exactly these artifacts, by name and digest. */
async function isOf({ distributions, others }, path) {
    const { artifacts: listed = [] } = describedBy((0,json/* parseJson */.qF)((await (0,read_limited/* readLimited */.tk)(path, lib_limits/* limits */.F.report)).toString('utf8'), path));
    const files = [...distributions.flatMap(({ wheels, sdists }) => [...wheels, ...sdists]), ...others];
    const digests = (all) => JSON.stringify(all.map(({ sha256 }) => sha256).sort());
    return digests(listed) === digests(files);
}
/** Makes them for this scan only. */
async function newSboms(target, artifacts, context, host) {
    const { scratch, version } = context;
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(scratch, 'sboms-'));
    const syft = async () => readSyftJson(await syftJson(target, context, host));
    const boms = await projectBoms(artifacts, {
        project: (0,lib_target/* rootOf */.I)(target) ?? '',
        name: target.name,
        version,
        created: '1970-01-01T00:00:00Z',
        extras: [],
        lockFile: undefined,
        facts: {},
        scratch,
        syft,
        maker: { name: 'syft', version: 'unknown' },
    }, host);
    const paths = { released: (0,external_node_path_.join)(folder, 'released.json'), tools: (0,external_node_path_.join)(folder, 'tools.json') };
    await (0,lib_files/* writeFileAtomic */.Zf)(paths.released, renderCycloneDx(boms.released));
    await (0,lib_files/* writeFileAtomic */.Zf)(paths.tools, renderCycloneDx(boms.tools));
    return paths;
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
const sentences = {
    fixed: 'A fix exists.',
    'not-fixed': 'No fix is known.',
    'wont-fix': 'It will not be fixed.',
    unknown: 'No fix is known.',
};
/** The same as a sentence: `Fixed in 2.6.0, 3.0.` */
function fixSentence({ state, versions }) {
    return versions.length > 0 ? `Fixed in ${versions.join(', ')}.` : sentences[state];
}
const phrases = { ...fix_text_words, fixed: 'a fix exists', unknown: 'no fix is known' };
/** The same within a text: `fixed in 2.6.0, 3.0`, `no fix is known`. */
function fixPhrase({ state, versions }) {
    return versions.length > 0 ? `fixed in ${versions.join(', ')}` : phrases[state];
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
// GitHub shows no more of a description: https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support
const sarif_rule_longest = 1024;
/**
 * Any text of others for a message of SARIF. Plain text in it may have links: `[text](address)`.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html#_Toc34317429
 */
function sarifText(text) {
    return (0,text_visible/* oneLine */.TN)(text).replaceAll('](', '] (');
}
/** The SARIF rule of a vulnerability, made from all its findings. */
function sarif_rule_rule(id, findings) {
    const opinions = findings.flatMap(finding => finding.opinions);
    const severity = (0,findings_severity/* highest */.BR)(findings.map(finding => finding.severity));
    const title = sarifText(opinions.map(opinion => opinion.title).find(Boolean) ?? `${id} in ${findings[0]?.package.name ?? 'a package'}`);
    const uri = sarif_rule_webAddress(opinions);
    return {
        id,
        name: id,
        shortDescription: { text: `${id}: ${title}`.slice(0, sarif_rule_longest) },
        fullDescription: { text: title.slice(0, sarif_rule_longest) },
        help: { text: sarifText(helpText(id, findings)) },
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
function sarif_rule_webAddress(opinions) {
    return opinions
        .map(opinion => opinion.url)
        .find(url => url !== undefined && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol));
}
function helpText(id, findings) {
    const aliases = [...new Set(findings.flatMap(finding => finding.aliases))];
    const fixes = [...new Set(findings.flatMap(finding => finding.fix.versions))];
    const state = findings.find(({ fix }) => fix.state === 'fixed')?.fix.state ?? 'unknown';
    const also = aliases.length === 0 ? '' : ` It is also known as ${aliases.join(', ')}.`;
    return `${id} affects ${[...new Set(findings.map(finding => finding.package.name))].join(', ')}.${also} ${fixes.length === 0 ? fixSentence({ state, versions: [] }) : `Update to ${fixes.join(', ')}.`}`;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/sarif-locations.js



// GitHub shows the first one only. https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support
const locationLimit = 10;
/**
 * The locations of a result. Code scanning shows a result only if it has a path: the first one. A path of the repository comes first; paths in
 * an image, which are not paths of the repository, start with the image's name.
 */
function locations(target, finding, place) {
    const files = place?.files ?? [];
    const inTarget = files.length > 0 && target.kind !== 'image' ? [] : pathsIn(target, finding);
    return [...files, ...inTarget.map(path => ({ path, line: 1 }))].slice(0, locationLimit).map(file => ({
        physicalLocation: physical(file),
        logicalLocations: [
            {
                name: finding.package.name,
                fullyQualifiedName: finding.package.purl ?? packageLabel(finding.package),
                kind: 'package',
            },
        ],
    }));
}
/** The place of the direct dependency that brings a package in: `viaText` links to it. */
function relatedLocations({ via }) {
    if (via?.file === undefined)
        return {};
    return {
        relatedLocations: [
            { id: 1, physicalLocation: physical(via.file), message: { text: sarifText(`${via.label} brings it in`) } },
        ],
    };
}
/** The sentence about the direct dependency, with a link to its place; empty if there is none. */
function viaText({ via }) {
    if (via === undefined)
        return '';
    const label = sarifText(via.label).replace(/[[\]\\]/g, ' ');
    return ` It comes with ${via.file === undefined ? label : `[${label}](1)`}.`;
}
function physical({ path, line }) {
    return {
        artifactLocation: { uri: path.split('/').filter(Boolean).map(findings_purl/* encodePart */.Q).join('/') },
        region: { startLine: line },
    };
}
/** Paths in a directory are completed to paths from the root of the repository. Without any, the target itself is the path. */
function pathsIn({ kind, name, path = '', platform }, finding) {
    const top = kind === 'image' ? [name, ...(platform === undefined ? [] : [platform.replaceAll('/', '-')])] : [path];
    if (finding.locations.length === 0)
        return [top.join('/') || name];
    return finding.locations.map(one => [...top, one].join('/'));
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/sarif-suppressions.js


/** What marks a result of SARIF as one that a person accepted: valid exceptions, and a VEX document that excuses it. Absent if nobody did. */
function suppressed(exceptions, vex) {
    const reasons = [
        ...exceptions.map(({ exception }) => `${exception.reason} (until ${exception.expires})`),
        ...(vex !== undefined && excuses(vex) ? [excusedText(vex)] : []),
    ];
    if (reasons.length === 0)
        return {};
    return {
        suppressions: reasons.map(reason => ({
            kind: 'external',
            status: 'accepted',
            justification: sarifText(reason),
        })),
    };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/sarif.js












// https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/troubleshoot-sarif-uploads/results-exceed-limit: GitHub
// refuses a run with more results, and keeps the 5,000 most severe ones. It takes as many rules, and a result has one.
const resultLimit = 25_000;
/** https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/troubleshoot-sarif-uploads/file-too-large */
const compressedLimit = 10_000_000;
/**
 * SARIF 2.1.0 of a scan: one run, whose `automationDetails.id` names the target, so that uploads of several targets do not replace
 * each other. The most severe findings come first. Findings with a valid exception, and those that a
 * VEX document excuses, are included, but marked as suppressed.
 */
function renderSarif(document, exceptions = [], places = new Map(), vex = new Map()) {
    const accepted = exceptionsByFinding(exceptions.filter(({ expired }) => !expired));
    const render = (most) => renderRun(document, { accepted, vex, places, most });
    let most = resultLimit;
    let text = render(most);
    while (isTooLarge(text)) {
        most = Math.floor(Math.min(most, document.findings.length) / 2);
        text = render(most);
    }
    return text;
}
/** GitHub refuses files that have more than 10 MB when compressed. We read no larger document ourselves. */
function isTooLarge(text) {
    const bytes = Buffer.byteLength(text);
    return bytes > lib_limits/* limits */.F.document || (bytes > compressedLimit && (0,external_node_zlib_.gzipSync)(text).length > compressedLimit);
}
function renderRun(document, { accepted, vex, places, most }) {
    const findings = document.findings.slice(0, most);
    const byId = groupBy(findings, finding => finding.id);
    const ruleIndex = new Map([...byId.keys()].map((id, index) => [id, index]));
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
                        rules: [...byId].map(([id, same]) => sarif_rule_rule(id, same)),
                    },
                },
                automationDetails: { id: category(document.target) },
                columnKind: 'utf16CodeUnits',
                invocations: [invocation(document, findings.length)],
                results: findings.map((finding, index) => result(document.target, finding, {
                    ruleIndex: ruleIndex.get(finding.id) ?? 0,
                    fingerprint: prints[index] ?? '',
                    valid: accepted.get(finding) ?? [],
                    vex: vex.get(finding),
                    place: places.get(finding) ?? { files: [] },
                })),
            },
        ],
    });
}
/**
 * Different for each target, as its place is. A repository may have several projects, so that theirs has the name. Code scanning takes
 * all up to the last slash as the category.
 */
function category(target) {
    const isOfProject = target.kind === 'directory' || target.kind === 'tools';
    return `release-tools/${isOfProject ? `${target.name}/` : ''}${targetDir(target)}`;
}
/** Reports a failed scanner and a shortened list in the report itself. */
function invocation(document, shown) {
    const failed = document.scanners
        .filter(scanner => scanner.status === 'error')
        .map(scanner => `${scanner.name}: ${scanner.error ?? 'it failed'}`);
    const left = document.findings.length - shown;
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
function result(target, finding, { ruleIndex, fingerprint, valid, vex, place }) {
    return {
        ruleId: finding.id,
        ruleIndex,
        level: level(finding.severity),
        message: { text: `${sarifText(message(finding))}${viaText(place)}` },
        locations: locations(target, finding, place),
        ...relatedLocations(place),
        // GitHub recognises an alert by the first only, together with rule and path. If it is absent, GitHub takes the text at the line instead:
        // an edit of it would close the alert and open another.
        partialFingerprints: { primaryLocationLineHash: fingerprint, 'releaseToolsFinding/v1': fingerprint },
        ...suppressed(valid, vex),
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
    const opinions = finding.opinions.map(opinion => `${opinion.scanner} says ${opinion.severity}`);
    return `${finding.id} in ${packageLabel(finding.package)}. ${fixSentence(finding.fix)} ${[...new Set(opinions)].join(', ')}.`;
}
/**
 * A fingerprint that stays the same after an update of the package that does not fix the vulnerability, so that the alert stays the
 * same. It does not contain the version: several versions of one package are distinguished by their order.
 */
function fingerprints({ target }, findings) {
    const seen = new Map();
    return findings.map(finding => {
        const package_ = (0,package_identity/* packageId */.sG)((0,package_identity/* identityOf */.cu)(finding.package));
        const identity = JSON.stringify([category(target), finding.id, package_]);
        const count = (seen.get(identity) ?? 0) + 1;
        seen.set(identity, count);
        return `${(0,lib_digest/* sha256 */.sc)(identity)}:${count}`;
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

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/vdr.js






/**
 * The findings as a vulnerability disclosure report (VDR): a document of its own in CycloneDX 1.6, since an SBOM must not have vulnerabilities
 * (BSI TR-03183-2). It lists the affected packages only. The same findings give the same bytes. https://cyclonedx.org/docs/1.6/json/#vulnerabilities
 */
function renderVdr(document, { version, analyses }) {
    const packages = new Map(document.findings.map(({ package: one }) => [refOf(one), one]));
    const alike = groupBy(document.findings, finding => JSON.stringify([finding.id, analyses.get(finding)]));
    const content = {
        version: 1,
        metadata: {
            timestamp: document.scanned,
            tools: { components: [ownTool, ...document.scanners].map(tool => ({ type: 'application', ...vdr_named(tool) })) },
            component: vdr_rootOf(document.target, version),
        },
        components: [...packages].sort((a, b) => (0,lib_files/* byBytes */.bg)(a[0], b[0])).map(([ref, one]) => vdr_component(ref, one)),
        vulnerabilities: [...alike.values()].map(findings => vdr_vulnerability(findings, analyses)),
    };
    return (0,json/* renderJson */.hF)({
        $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
        bomFormat: 'CycloneDX',
        specVersion: '1.6',
        serialNumber: `urn:uuid:${uuidOf(JSON.stringify(content))}`,
        ...content,
    });
}
function vdr_named({ name, version }) {
    return { name, version };
}
function vdr_rootOf({ kind, name, platform, digest }, version) {
    if (kind !== 'image')
        return { 'bom-ref': 'root', type: 'application', name, version };
    const facts = Object.entries({ digest, platform }).flatMap(([key, value]) => value === undefined ? [] : [{ name: imageProperties[key], value }]);
    return { 'bom-ref': 'root', type: 'container', name, version, ...(facts.length === 0 ? {} : { properties: facts }) };
}
function vdr_component(ref, { name, version, purl }) {
    return { 'bom-ref': ref, type: 'library', name, version, ...(purl === undefined ? {} : { purl }) };
}
/** A purl, or else all that is known. */
function refOf({ purl, type, name, version }) {
    return purl ?? `${type}:${name}@${version}`;
}
/** One vulnerability, in all the packages in which people decided alike. */
function vdr_vulnerability(findings, analyses) {
    const [first] = findings;
    const opinions = findings.flatMap(finding => finding.opinions);
    const aliases = [...new Set(findings.flatMap(finding => finding.aliases))].sort(lib_files/* byBytes */.bg);
    const title = opinions.map(opinion => opinion.title).find(Boolean);
    const analysis = analyses.get(first);
    const facts = threats(findings);
    return {
        id: first.id,
        source: sourceOfId(first.id),
        ...(aliases.length === 0 ? {} : { references: aliases.map(id => ({ id, source: sourceOfId(id) })) }),
        ratings: ratings(findings),
        ...(title === undefined ? {} : { description: title }),
        recommendation: recommendation(findings),
        ...(analysis === undefined ? {} : { analysis: analysisOf(analysis) }),
        affects: vdr_distinct(findings.map(vdr_affected)),
        ...(facts.length === 0 ? {} : { properties: facts }),
    };
}
function analysisOf({ state, detail, accepted }) {
    return { ...(state && { state }), detail, ...(accepted && { response: ['will_not_fix'] }) };
}
const vdr_words = {
    CRITICAL: 'critical',
    HIGH: 'high',
    MEDIUM: 'medium',
    LOW: 'low',
    NEGLIGIBLE: 'info',
    UNKNOWN: 'unknown',
};
/** Each opinion, by the scanner and its source. The version of CVSS is not known. */
function ratings(findings) {
    return vdr_distinct(findings.flatMap(({ opinions }) => opinions.map(({ scanner, source, severity, cvss }) => ({
        source: { name: `${scanner}: ${source}` },
        ...(cvss === undefined ? {} : { score: cvss }),
        severity: vdr_words[severity],
        method: 'other',
    }))));
}
function recommendation(findings) {
    const texts = findings.map(({ package: found, fix }) => {
        if (fix.versions.length > 0)
            return `Update ${found.name} to ${fix.versions.join(' or ')}.`;
        if (fix.state === 'wont-fix')
            return `${found.name} will not be fixed.`;
        return `${isFixable({ fix }) ? 'A fix exists' : 'No fix is known'} for ${packageLabel(found)}.`;
    });
    return [...new Set(texts)].join(' ');
}
function vdr_affected(finding) {
    const { package: found, fix } = finding;
    const fixed = isFixable(finding) ? fix.versions.map(version => ({ version, status: 'unaffected' })) : [];
    return { ref: refOf(found), versions: [{ version: found.version, status: 'affected' }, ...vdr_distinct(fixed)] };
}
/** What is known of attacks, which CycloneDX has no field for. */
function threats(findings) {
    const all = findings.flatMap(finding => [finding, ...finding.opinions]);
    const scores = all.map(({ epss }) => epss).filter(epss => epss !== undefined);
    return [
        ...(scores.length === 0 ? [] : [{ name: `${sbom_bom/* ownProperty */.Aq}epss`, value: `${Math.max(...scores)}` }]),
        ...(all.some(({ knownExploited }) => knownExploited)
            ? [{ name: `${sbom_bom/* ownProperty */.Aq}known-exploited`, value: 'true' }]
            : []),
    ];
}
/** Without repetitions, which CycloneDX forbids in lists. */
function vdr_distinct(list) {
    return [...new Map(list.map(one => [JSON.stringify(one), one])).values()];
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/analyses.js



/** The words of CycloneDX for what VEX documents say. */
const states = {
    not_affected: 'not_affected',
    fixed: 'resolved',
    affected: 'exploitable',
    under_investigation: 'in_triage',
};
/**
 * What people said of findings, for a vulnerability disclosure report. Of the others, nobody said anything. A document may say that a finding is
 * exploitable while an exception accepts it for some time: then both are said.
 */
function analysesOf({ exceptions, vex }) {
    const valid = exceptionsByFinding(exceptions.filter(({ expired }) => !expired));
    const accepted = new Map([...valid].flatMap(([finding, [first]]) => (first ? [[finding, analyses_textOf(first)]] : [])));
    const analyses = new Map([...accepted].map(([finding, detail]) => [finding, { detail, accepted: true }]));
    for (const [finding, applied] of vex) {
        const { statement } = applied;
        const said = `${reasonOf(statement)} (${vex_statement_placeOf(statement)})`;
        const until = excuses(applied) ? undefined : accepted.get(finding);
        const state = states[statement.status];
        analyses.set(finding, until === undefined ? { state, detail: said } : { state, detail: `${said}; ${until}`, accepted: true });
    }
    return analyses;
}
function analyses_textOf({ exception: { reason, expires } }) {
    return `${reason} (until ${expires})`;
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
        warnings: read.flatMap(({ path, statements = [] }) => judge_vex_files_warningsOf(path, statements, answer)),
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
function judge_vex_files_warningsOf(path, own, { applied, unused, tooWide }) {
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
    const other = conflict === undefined ? '' : ` ${vex_statement_placeOf(conflict)} says ${conflict.status}`;
    return `${vex_statement_placeOf(statement)} says that ${statement.ids[0]} is ${statement.status}, and${other}: the less favourable counts.`;
}

;// CONCATENATED MODULE: ./packages/scan/lib/scan/scan-vex.js

/**
 * What statements of VEX documents may name a scanned target by. Of an image, the digest of the index is known only if the target is named by it.
 * `repository` is the web address of the repository; absent if it is not known.
 */
function vexReleaseOfSubject({ name, source, artifacts, madeOf }, repository) {
    const { target, version, source: given } = madeOf;
    const files = (artifacts?.distributions ?? []).flatMap(({ wheels, sdists }) => [...wheels, ...sdists]);
    const image = {
        name: target.name,
        repository: source.kind === 'registry' ? source.reference.replace(/@.*$/, '') : name,
        digest: /@(sha256:[0-9a-f]{64})$/.exec(given)?.[1] ?? '',
        platforms: [],
    };
    return {
        name,
        version,
        addresses: repository === undefined ? [] : [repository],
        artifacts: [...files, ...(artifacts?.others ?? [])].map(({ sha256 }) => sha256),
        images: target.kind === 'image' ? [image] : [],
    };
}
/** What the VEX documents of the policy say of several scans of one step. */
function judgeScans(policy, files, scans, today) {
    const all = scans.map(({ release }) => release);
    // Name and version are those of the project, wherever it is in the list.
    const named = scans.find(({ document }) => target_isOfProject(document.target))?.release ?? all[0];
    const release = {
        ...(named ?? { name: '', version: '', addresses: [] }),
        artifacts: all.flatMap(({ artifacts }) => artifacts),
        images: all.flatMap(({ images }) => images),
        boms: all.flatMap(({ boms = [] }) => boms),
    };
    const findings = scans.map(({ document }) => document);
    return judgeVexFiles(policy, { documents: files.map(({ document }) => document), findings, release }, today);
}

;// CONCATENATED MODULE: ./packages/scan/lib/scan/shipped-components.js



/**
 * The components of what was scanned, from the SBOMs that generate-sbom left in the release directory: their licences are judged. A target
 * whose SBOM is not there, or came from another job without its digest, is left out.
 */
async function shippedComponents(targets, { releaseDir, isTrusted }) {
    const { cyclonedx } = register_kinds.sbom.files;
    const found = [];
    for (const target of targets.filter(({ kind }) => kind !== 'tools')) {
        const path = (0,external_node_path_.join)(releaseDir, cyclonedx.pathOf(target));
        if ((await (0,lib_files/* fileSize */.Ov)(path)) === undefined || !(await isTrusted(path)))
            continue;
        const text = (await (0,read_limited/* readLimited */.tk)(path, lib_limits/* limits */.F.document)).toString('utf8');
        found.push(sbomSummary(register_kinds.sbom.parse?.(text, cyclonedx.pathOf(target)), target));
    }
    return found;
}

;// CONCATENATED MODULE: ./packages/scan/lib/scan/write-scan.js





/** Name of the step in step records. */
const scanStep = 'scan-image';
/** Writes the reports of a scan into the release directory, with what the policy and VEX documents accept. */
async function writeScan(target, { document, places }, options) {
    const { releaseDir, policy, today, vex = [], repository } = options;
    const { document: findings, vdr } = register_kinds.vulnerabilities.files;
    const { report } = register_kinds.sarif.files;
    const paths = { json: findings.pathOf(target), sarif: report.pathOf(target), vdr: vdr.pathOf(target) };
    const boms = vex.length === 0 ? [] : await shippedComponents([document.target], options);
    const scan = { document, places, ...paths, release: { ...vexReleaseOfSubject(target, repository), boms } };
    const by = decide(policy, { findings: [document], vex: judgeScans(policy, vex, [scan], today) }, today);
    const { version } = target.madeOf;
    await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(releaseDir, scan.json), renderFindings(document));
    await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(releaseDir, scan.sarif), renderSarif(document, by.exceptions, places, by.vex));
    await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(releaseDir, scan.vdr), renderVdr(document, { version, analyses: analysesOf(by) }));
    await (0,release_dir/* writeStepRecord */.Jf)(releaseDir, `${scanStep}.${targetKey(target)}`, {
        madeOf: target.madeOf,
        files: [
            recordOf(findings, scan.json, ownTool),
            recordOf(report, scan.sarif, ownTool),
            recordOf(vdr, scan.vdr, ownTool),
        ],
    });
    return scan;
}

;// CONCATENATED MODULE: ./packages/scan/lib/scan/scan.js















/**
 * Scans one target with all scanners: what is released, and apart from it the tools of the project (scan-parts.ts). Writes the findings
 * into the release directory. Throws a Problem if another target has the same name.
 */
async function scanTarget(found, options, host) {
    const subject = await subjectOf(found, options, host);
    await requireOwnPlace(options.releaseDir, subject.madeOf);
    const compared = await comparison(found, options, host);
    const scans = [];
    const files = repositoryFiles((0,lib_target/* rootOf */.I)(subject) ?? host.workspace);
    for (const part of await scanParts(subject, options, host)) {
        const scanned = await scanPart(part, options, host);
        const document = await withStatus(part, compared(scanned.document), scanned.outcomes, (0,lib_target/* rootOf */.I)(subject), options);
        const places = await placesOf(document, scanned.outcomes, files, options);
        scans.push(await writeScan(part, { document, places }, options));
    }
    return scans;
}
/** The document with what the index says of its Python packages, if one is asked. Tools are not released. */
async function withStatus(part, document, outcomes, root, { index }) {
    if (index === undefined || document.target.kind === 'tools')
        return document;
    const { summary, findings, ...about } = document;
    return { ...about, packageStatus: await askIndex(part, { outcomes, root }, index), summary, findings };
}
/** Compares documents of a target with the baseline, if there is one. That of a pull request is scanned for it, once for all parts. */
async function comparison(found, options, host) {
    const { baseline } = options;
    if (baseline === undefined)
        return document => document;
    const { about } = baseline;
    if ('findings' in baseline)
        return document => comparedWith(document, beforeOf(baseline.findings, document.target), about);
    const { checkout } = baseline;
    const target = await targetInBase(found, checkout);
    if (target === undefined)
        return document => comparedWith(document, undefined, about);
    const { project, releaseDir, ...own } = options;
    const there = {
        ...own,
        releaseDir: inBase(releaseDir, checkout),
        ...(project && { project: inBase(project, checkout) }),
    };
    const subject = await subjectOf(target, there, { workspace: checkout.path });
    const { document: before } = await scanPart(subject, there, host);
    return document => comparedWith(document, before, about);
}
/** How many targets are scanned side by side. Each has its scanners side by side too. */
const scan_sideBySide = 2;
/** Scans several targets, and returns what was found in their order. */
async function scanTargets(jobs, host) {
    return (await pool_pool(jobs, scan_sideBySide, ({ target, options }) => scanTarget(target, options, host))).flat();
}
/** Runs the scanners in parallel, and merges what they find. */
async function scanPart(subject, options, host) {
    const outcomes = await Promise.all(options.scanners.map(name => runScanner(name, subject, options, host)));
    const ran = outcomes.filter(outcome => outcome.run.status === 'ok');
    const merged = mergeMatches(await locateMatches(ran.flatMap(outcome => outcome.matches), subject), ran.map(outcome => outcome.name), viewOf(new Map(ran.map(outcome => [outcome.name, outcome.judged]))));
    const document = findingsDocument({
        target: subject.madeOf.target,
        scanned: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
        scanners: outcomes.map(outcome => outcome.run),
        unjudged: unjudged(ran.map(one => ({ ...one, onlyType: scanners/* scanners */.Um[one.name].onlyType })))
            .map(packageLabel)
            .sort(lib_files/* byBytes */.bg),
        feeds: feedsOf(options.feeds ?? {}),
        findings: withFeeds(merged, options.feeds ?? {}),
    });
    return { document, outcomes };
}
/** Where the repository has the packages. Code scanning and annotations show the findings there. */
async function placesOf(document, outcomes, files, { releaseDir }) {
    if (document.target.kind === 'image')
        return imagePlaces(document, releaseDir, files);
    const sbom = outcomes.map(outcome => outcome.sbom).find(one => one !== undefined);
    return findPlaces(document, files, sbom === undefined ? undefined : readGraph(sbom, 'the SBOM that was scanned'));
}
/** The digests of what scanTarget wrote, for other jobs. */
function scanEvidence(scans, releaseDir) {
    return evidenceOf(releaseDir, scans.map(({ document }) => `${scanStep}.${targetKey(document.target)}`));
}

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/findings-advice.js

/** What to do about findings and licences that do not fit the policy at the path `policy`; undefined if there are none. */
function adviceOn({ failing, licences }, policy) {
    const open = licences.filter(({ result }) => result === 'fails' || result === 'review');
    const advice = [
        ...(failing.length === 0 ? [] : [findingsAdvice(failing, policy)]),
        ...(open.length === 0
            ? []
            : [
                `For a licence that does not fit, replace the component, or add a licence exception with a reason to ${policy}.`,
            ]),
    ];
    return advice.length === 0 ? undefined : advice.join(' ');
}
/** What to do about findings that fail the policy at the path `policy`. If none has a fix, no update can help. */
function findingsAdvice(failing, policy) {
    if (failing.length === 0 || failing.some(isFixable))
        return `Update the packages, or add an exception with a reason and a date to ${policy}.`;
    return (`No fix exists for ${failing.length === 1 ? 'it' : 'any of them'}. Add an exception with a reason and a date to ${policy}, ` +
        'or set `only-fixable: true` there, which only reports findings without a fix.');
}

// EXTERNAL MODULE: ./packages/host/lib/outcome.js
var outcome = __webpack_require__(9275);
;// CONCATENATED MODULE: ./packages/scan/lib/report/scan-gate.js



const scan_gate_shown = 3;
/** Returns the outputs. Throws FailedWithOutputs if the gate is on and the decision is not `pass`. */
function scanGate(decision, outputs, inputs, host) {
    for (const warning of decision.warnings)
        host.warning(warning);
    if (decision.result === 'pass')
        return outputs;
    const problem = explain(decision, policy_file_workspaceRelative(host.workspace, inputs.policy));
    if (inputs.gate)
        throw new outcome/* FailedWithOutputs */.g(problem, outputs);
    host.warning(`${problem.message} The gate is off, so this step does not fail.`);
    return outputs;
}
function explain(decision, policy) {
    const { result, reasons } = decision;
    const more = reasons.length > scan_gate_shown ? [`${reasons.length - scan_gate_shown} more in the details.`] : [];
    const found = [...reasons.slice(0, scan_gate_shown), ...more].join(' ');
    const parts = { found, details: reasons.join('\n') };
    if (result === 'error') {
        return new lib_problem/* Problem */.A('complete the scan', {
            ...parts,
            next: 'Fix the cause, and run the step again. Until then, the result is `error`, not `pass`.',
        });
    }
    return new lib_problem/* Problem */.A('pass the release policy', {
        ...parts,
        next: adviceOn(decision, policy) ?? 'Fix what the reasons name.',
    });
}

;// CONCATENATED MODULE: ./packages/scan/lib/scan/read-feeds.js



/** Reads the lists of attacks that the user gives. Throws a Problem that names the input. */
async function readFeeds(paths) {
    const [epss, knownExploited] = [
        paths.epss && (await bytesOf(paths.epss, 'epss')),
        paths.knownExploited && (await bytesOf(paths.knownExploited, 'known-exploited')),
    ];
    return {
        ...(epss && { epss: parseEpss(read_feeds_unpacked(epss), 'the file of the input `epss`', (0,lib_digest/* sha256 */.sc)(epss)) }),
        ...(knownExploited && {
            knownExploited: parseKnownExploited(knownExploited.toString('utf8'), 'the file of the input `known-exploited`', (0,lib_digest/* sha256 */.sc)(knownExploited)),
        }),
    };
}
async function bytesOf(path, input) {
    try {
        return await (0,read_limited/* readLimited */.tk)(path, lib_limits/* limits */.F.report);
    }
    catch (error) {
        const found = error instanceof lib_problem/* Problem */.A ? error.found : `${(0,lib_problem/* messageOf */.b)(error)}.`;
        throw new lib_problem/* Problem */.A(`read the file of the input \`${input}\``, { found, next: 'Check the path.', cause: error });
    }
}
/** The list of a day has 10 MB, and 2 MB gzipped. */
function read_feeds_unpacked(bytes) {
    if (!bytes.subarray(0, 2).equals(Buffer.from([0x1f, 0x8b])))
        return bytes.toString('utf8');
    try {
        return (0,external_node_zlib_.gunzipSync)(bytes, { maxOutputLength: lib_limits/* limits */.F.report }).toString('utf8');
    }
    catch (error) {
        throw new lib_problem/* Problem */.A('read the file of the input `epss`', {
            found: `it cannot be unpacked: ${(0,lib_problem/* messageOf */.b)(error)}.`,
            next: 'Download the file of a day from https://www.first.org/epss/data_stats again.',
            cause: error,
        });
    }
}

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/decided-finding.js


const decided_finding_order = ['unknown', 'fails', 'accepted', 'reported'];
/** The decisions of a verdict in words: first those that speak against the release, otherwise in the order of the evidence. */
function decidedFindings(decisions) {
    return decided_finding_order
        .flatMap(result => decisions.filter(one => one.result === result))
        .map(({ finding, target, result, rule, why }) => ({
        id: finding.id,
        package: packageLabel(finding.package),
        target: targetLabel(target),
        severity: finding.severity,
        result,
        rule,
        ...(why === '' ? {} : { why }),
    }));
}

;// CONCATENATED MODULE: ./packages/base/lib/markdown/escape.js


/** Only this file inserts it: `visible` has removed all others before. */
const breaker = '\u200b';
/**
 * What GitHub changes in the text of a page after it has read the Markdown, so that no escape prevents it: links from bare addresses,
 * mentions, references to issues, emoji. A breaker behind a match of a pattern prevents the change.
 * https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls
 */
const escape_references = [
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
    return escape_references.reduce((broken, pattern) => broken.replace(pattern, `$&${breaker}`), text);
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
function escape_escapeMarkdown(text) {
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
function escape_code(text, place = 'cell') {
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
    return url === null ? text : `[${text}](${encoded(url)})`;
}
/** A link whose text is its address; only for https. */
function bareLink(address) {
    return `<${encoded(new URL(address))}>`;
}
function encoded({ href }) {
    return href.replace(/[()<>|\\`]/g, found => `%${found.charCodeAt(0).toString(16)}`);
}
/** A row of a table. The cells are Markdown. */
function tableRow(cells) {
    return `| ${cells.join(' | ')} |`;
}
/** A table. All cells are Markdown; an empty string if there are no rows. */
function escape_table(head, rows) {
    return rows.length === 0 ? '' : [tableRow(head), tableRow(head.map(() => '---')), ...rows.map(tableRow)].join('\n');
}
/** Text that opens with a click. `title` is HTML, `body` is Markdown. */
function escape_details(title, body) {
    return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}

;// CONCATENATED MODULE: ./packages/scan/lib/report/scanners-table.js

/** The databases of all scans by scanner, those of the first target with that scanner. */
function databaseFacts(documents) {
    const all = documents.flatMap(document => document.scanners.map(run => [run.name, scanners_table_factsOf(run, document)]));
    return Object.fromEntries(all.reverse());
}
/** What is known of the database of one run, at the time of the scan. */
function scanners_table_factsOf({ database: { built, digest, source } }, { scanned }) {
    const hours = built === undefined ? undefined : (0,dates/* hoursBetween */.U)(built, scanned);
    return {
        ...(built === undefined ? {} : { built }),
        ...(hours === undefined ? {} : { 'age-hours': Math.max(0, Math.floor(hours)) }),
        ...(digest === undefined ? {} : { digest }),
        ...(source === undefined ? {} : { source }),
    };
}
/** The scanners with the age and the digest of their databases, in Markdown. */
function scannersTable(documents) {
    const runs = documents.flatMap(document => document.scanners.map(run => ({ run, facts: scanners_table_factsOf(run, document) })));
    const each = new Map(runs.map(one => [JSON.stringify(one.run), one]));
    const lines = [...each.values()].map(({ run, facts }) => tableRow([run.name, escape_escapeMarkdown(run.version), state(run), built(run, facts), scanners_table_digestOf(facts)]));
    const head = ['Scanner', 'Version', 'State', 'Database', 'Digest of the database'];
    return [tableRow(head), tableRow(head.map(() => '---')), ...lines].join('\n');
}
function state({ status, error }) {
    return status === 'ok' ? 'ok' : `**error**: ${escape_escapeMarkdown((error ?? '').slice(0, 300))}`;
}
function built({ database }, { built: at, 'age-hours': hours }) {
    if (database.unused)
        return 'not needed';
    const date = at === undefined ? 'unknown' : escape_escapeMarkdown(at.slice(0, 16).replace('T', ' '));
    const remarks = [
        ...(hours === undefined ? [] : [`${format_count(hours, 'hour')} old`]),
        ...(database.sample ? ['sample'] : []),
    ];
    return remarks.length === 0 ? date : `${date} (${remarks.join(', ')})`;
}
function scanners_table_digestOf({ digest }) {
    return digest === undefined ? '' : escape_code(digest.slice(0, 'sha256:'.length + 16));
}

;// CONCATENATED MODULE: ./actions/scan-image/lib/outputs.js



/** An output has at most 1 MB. */
const decisionLimit = 1000;
/** What later steps can read of a scan. */
function outputsOf(scans, decision, lists, releaseDir) {
    // Tools are not released. Their findings are in the reports, and not in the counts.
    const summaries = scans.filter(scan => scan.document.target.kind !== 'tools').map(scan => scan.document.summary);
    const sum = (numbers) => String(numbers.reduce((total, number) => total + number, 0));
    const severity = (...names) => sum(summaries.flatMap(summary => names.map(name => summary.severities[name])));
    const released = decision.decisions.filter(({ target }) => target.kind !== 'tools');
    const decided = (wanted) => String(released.filter(({ result }) => result === wanted).length);
    const paths = (key) => scans.map(scan => (0,external_node_path_.join)(releaseDir, scan[key])).join('\n');
    return {
        ...lists,
        verdict: decision.result,
        reasons: JSON.stringify(decision.reasons),
        decisions: JSON.stringify(decidedFindings(decision.decisions).slice(0, decisionLimit)),
        total: sum(summaries.map(summary => summary.total)),
        critical: severity('CRITICAL'),
        high: severity('HIGH'),
        medium: severity('MEDIUM'),
        low: severity('LOW', 'NEGLIGIBLE'),
        negligible: severity('NEGLIGIBLE'),
        unknown: severity('UNKNOWN'),
        failing: decided('fails'),
        accepted: decided('accepted'),
        new: newFindings(scans),
        fixable: sum(summaries.map(summary => summary.fixable)),
        disagreements: sum(summaries.map(summary => summary.disagreements)),
        findings: paths('json'),
        sarif: paths('sarif'),
        vdr: paths('vdr'),
        databases: JSON.stringify(databaseFacts(scans.map(scan => scan.document))),
    };
}
/** How many findings are not in the baseline; empty if there is none. */
function newFindings(scans) {
    const compared = scans
        .map(({ document }) => document)
        .filter(({ target, baseline }) => target.kind !== 'tools' && baseline !== undefined && baseline.error === undefined);
    if (compared.length === 0)
        return '';
    return String(compared.flatMap(({ findings }) => findings).filter(({ since }) => since === undefined).length);
}

;// CONCATENATED MODULE: ./packages/github/lib/upsert-comment.js
/**
 * Writes a comment on a pull request, or replaces the text of our own earlier one, which begins with the same line: a hidden marker. If
 * the comment has the text already, nothing is written.
 */
async function upsertComment(github, pullRequest, body) {
    const [marker = ''] = body.split('\n');
    return github.retried('comment on the pull request', async () => {
        const own = await ownComment(github, pullRequest, marker);
        if (own === undefined)
            return github.createComment(pullRequest, body);
        return lines(own.body).join('\n') === body ? own : github.updateComment(own.id, body);
    });
}
/** Our earlier comment. Others can write our marker and change their text later, so the author must be the token's owner. */
async function ownComment(github, pullRequest, marker) {
    const marked = (await github.comments(pullRequest)).filter(comment => lines(comment.body)[0] === marker);
    if (marked.length === 0)
        return undefined;
    const login = await github.login();
    return marked.find(({ author }) => (login === undefined ? author?.type === 'Bot' : author?.login === login));
}
/** GitHub may give other line ends than it got. */
function lines(body) {
    return body.split(/\r?\n/);
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
    const root = failure_rootOf(error);
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
    return /^(?!ERR_)/.test((0,json/* textAt */.$6)(error, 'code') ?? 'ERR_') && !('path' in error);
}
/** The innermost cause: fetch wraps `connect ECONNREFUSED` in `fetch failed`, and octokit in `Unknown Error`. */
function failure_rootOf(error) {
    const cause = (0,json.at)(error.cause, 'errors', 0) ?? error.cause;
    return isError(cause) && cause.message !== '' ? failure_rootOf(cause) : error;
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
    const message = (0,json/* textAt */.$6)(value, 'message');
    if (message === undefined)
        throw (0,lib_shape/* wrong */.Qm)(place, value, 'GitHub’s explanation of an error');
    const codes = (0,json/* listAt */.gT)(value, 'errors').flatMap(entry => typeof entry === 'string' ? [entry] : [(0,json/* textAt */.$6)(entry, 'code') ?? [], (0,json/* textAt */.$6)(entry, 'message') ?? []].flat());
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



/**
 * Turns a failed request into a Problem: a Transient one if another attempt may help. Returns a Problem as it is. `permission` is
 * what the token needs, for a refusal that does not say it.
 */
function githubProblem(what, error, permission = 'contents=write') {
    if (error instanceof lib_problem/* Problem */.A)
        return error;
    const failure = failureOf(error);
    if (failure === undefined)
        return error;
    const parts = { ...api_errors_explain(failure, permission), cause: error };
    if (!isPassing(failure))
        return new lib_problem/* Problem */.A(what, { ...parts, details: (0,lib_problem/* messageOf */.b)(error) });
    const waitMs = rateLimitWait(failure);
    const answered = failure.bad !== undefined;
    return new retry/* Transient */.Rc(what, { ...parts, answered, ...(waitMs === undefined ? {} : { waitMs }) });
}
function api_errors_explain(failure, permission) {
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

;// CONCATENATED MODULE: ./packages/github/lib/fields.js

// What answers of GitHub are made of. Its descriptions say what is not there as null.
/** The author of something. */
const account = (raw, place) => {
    const field = fields_fieldsOf(raw, place);
    return { login: field('login', lib_shape/* text */.Qq), type: field('type', lib_shape/* text */.Qq) };
};
/** An address of the web. */
const address = (0,lib_shape/* matching */.wC)(/^https?:\/\/\S+$/, 'an address');
/** A number that GitHub gave. */
const id = (0,lib_shape/* number */.ai)(0, Number.MAX_SAFE_INTEGER);
/** Text of any length: an empty body is one, and GitHub limits the longest. */
const fields_anyText = (value, place) => {
    if (typeof value !== 'string')
        throw (0,lib_shape/* wrong */.Qm)(place, value, 'text');
    return value;
};
/** GitHub writes null for what is not there. */
function orAbsent(shape) {
    return (value, place) => (value === undefined || value === null ? undefined : shape(value, place));
}
/** Reads fields of an answer by their keys; `place` is that of the whole in the answer. */
function fields_fieldsOf(raw, place) {
    return (key, shape) => shape((0,json.at)(raw, key), place === '' ? key : `${place}.${key}`);
}

;// CONCATENATED MODULE: ./packages/github/lib/types.js


// The shapes below are in GitHub's order of fields: https://docs.github.com/en/rest/releases. They take what we read, and leave
// all other fields, because GitHub adds some now and then.
const releaseShape = (raw, place) => {
    const field = fields_fieldsOf(raw, place);
    return {
        id: field('id', id),
        tag: field('tag_name', lib_shape/* text */.Qq),
        draft: field('draft', lib_shape/* boolean */.zM),
        prerelease: field('prerelease', lib_shape/* boolean */.zM),
        immutable: field('immutable', orAbsent(lib_shape/* boolean */.zM)) ?? false,
        body: field('body', orAbsent(fields_anyText)) ?? '',
        url: field('html_url', address),
        uploadUrl: field('upload_url', address),
    };
};
const assetShape = (raw, place) => {
    const field = fields_fieldsOf(raw, place);
    return {
        id: field('id', id),
        name: field('name', lib_shape/* text */.Qq),
        size: field('size', (0,lib_shape/* number */.ai)(0, Number.MAX_SAFE_INTEGER)),
        state: field('state', lib_shape/* text */.Qq),
        digest: field('digest', orAbsent((0,lib_shape/* matching */.wC)(/^[a-z0-9]+:[0-9a-f]+$/, 'a digest'))) ?? null,
        ...given('url', field('browser_download_url', orAbsent(address))),
    };
};
const commentShape = (raw, place) => {
    const field = fields_fieldsOf(raw, place);
    return {
        id: field('id', id),
        body: field('body', orAbsent(fields_anyText)) ?? '',
        author: field('user', orAbsent(account)),
        url: field('html_url', address),
    };
};
/** A git reference, or an annotated tag. https://docs.github.com/en/rest/git */
const refShape = (raw, place) => {
    const field = fields_fieldsOf((0,json.at)(raw, 'object'), `${place}object`);
    const message = fields_fieldsOf(raw, place)('message', orAbsent(fields_anyText));
    return {
        type: field('type', lib_shape/* text */.Qq),
        sha: field('sha', (0,lib_shape/* matching */.wC)(/^[0-9a-f]{40,64}$/, 'the id of a git object')),
        ...(message === undefined ? {} : { message }),
    };
};
/** Notes that GitHub generated: their text. */
const generatedNotesShape = (raw, place) => fields_fieldsOf(raw, place)('body', fields_anyText);
/**
 * The number of an environment's reviewers; undefined if the answer does not say it: it has no rules, or a rule without its reviewers.
 * https://docs.github.com/en/rest/deployments/environments
 */
const reviewersShape = (raw, place) => {
    const rules = fields_fieldsOf(raw, place)('protection_rules', orAbsent((0,lib_shape/* list */.p_)(protectionRule, 100)));
    const counts = rules?.filter(({ type }) => type === 'required_reviewers').map(({ reviewers }) => reviewers);
    return counts?.includes(0) ? undefined : counts?.reduce((sum, count) => sum + count, 0);
};
const protectionRule = (raw, place) => {
    const field = fields_fieldsOf(raw, place);
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
const userShape = (raw, place) => ({ login: fields_fieldsOf(raw, place)('login', lib_shape/* text */.Qq) });
/** A field that is left out if there is nothing. */
function given(key, value) {
    return value === undefined ? {} : { [key]: value };
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
    const object = target?.sha;
    let message;
    // Git itself sets no limit.
    for (let depth = 0; target?.type === 'tag' && depth < 10; depth += 1) {
        target = await read('tags/{tag_sha}', { tag_sha: target.sha });
        message ??= target.message;
    }
    return target && { commit: target.sha, object: object ?? target.sha, message };
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
    /** Uploads a file to a draft, in one attempt. */
    async upload(draft, name, path, mediaType) {
        const url = `${draft.uploadUrl.replace(/\{.*$/, '')}?name=${encodeURIComponent(name)}`;
        const { size } = await (0,promises_.stat)(path);
        const body = { file: { path, size }, headers: { 'content-type': mediaType } };
        await this.#requireDraft(draft);
        return this.#requests.once(`POST ${url}`, body, assetShape, { named: true, bytes: size });
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

;// CONCATENATED MODULE: ./packages/github/lib/graphql-route.js
/** Whoever sends requests knows where it is: beside `/api/v3` on a GitHub Enterprise Server. */
const graphqlRoute = 'POST /graphql';
/** Address of the API that has GraphQL at `/graphql`, by that of the REST API. */
function graphqlBase(apiUrl) {
    return apiUrl.replace(/\/api\/v3\/?$/, '/api');
}

;// CONCATENATED MODULE: ./packages/github/lib/answer.js




/** Greatest accepted answer, in bytes. A page of a hundred releases usually has less than three million. */
const answer_longest = 16 * 1024 * 1024;
/** Greatest accepted explanation of a refusal, in bytes. */
const longestExplanation = 1024 * 1024;
/** The status of success by method. https://docs.github.com/en/rest/releases, https://docs.github.com/en/rest/issues/comments */
const success = { GET: 200, POST: 201, PATCH: 200, DELETE: 204 };
/** Routes that have another one: these need not create anything. */
const otherSuccess = {
    'POST /repos/{owner}/{repo}/releases/generate-notes': 200,
    [graphqlRoute]: 200,
};
/**
 * Reads the whole answer to a request: the only place that does. Throws a Refusal if GitHub refuses the request, a BadAnswer unless
 * the answer is JSON of this shape, and what fetch throws if the connection breaks.
 */
async function readAnswer(response, route, shape) {
    await requireSuccess(response, route);
    return shaped(await answer_readJson(response, answer_longest), shape);
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
        return new Refusal({ ...failure, ...shaped(await answer_readJson(response, longestExplanation), explanation) });
    await response.body?.cancel();
    return new Refusal(failure);
}
async function answer_readJson(response, limit) {
    const [type = ''] = (response.headers.get('content-type') ?? '').split(';');
    if (!/^application\/([\w.-]+\+)?json\s*$/i.test(type)) {
        const found = type === '' ? 'no content type' : `content type ${JSON.stringify(type.slice(0, 100))}`;
        throw await bad(response, `it is not JSON (${found}, status ${response.status})`);
    }
    const body = await (0,http_body/* readBody */.x8)(response, limit);
    if (body === undefined)
        throw new TooLong(`it has more than the ${limit} bytes accepted`);
    try {
        return (0,json/* parseJson */.qF)(body.toString('utf8'), 'the answer');
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
        if (error instanceof lib_shape/* WrongShape */.zq)
            throw new BadAnswer(error.message.replace(/\.$/, ''), { cause: error });
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/github/lib/save.js


/** Writes the body of an answer, which has from `least` to `most` bytes, to `path`. Returns its SHA-256, in lower-case hex. */
async function save(answer, path, { least, most }) {
    const sink = await http_sink/* Sink */.A.open(path, most);
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
const requests_slowest = 256 * 1024;
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
    /**
     * Downloads a file of known size to `path`, in one attempt, or one with at most `most` bytes. Returns its SHA-256, in lower-case hex.
     */
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
        const signal = AbortSignal.timeout(timeoutMs + Math.ceil((bytes / requests_slowest) * 1000));
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
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./packages/host/lib/http/file-source.js

/** Size of a piece, in bytes. */
const pieceSize = 256 * 1024;
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
        const most = Math.min(pieceSize, size);
        this.#buffers = [Buffer.allocUnsafeSlow(most), Buffer.allocUnsafeSlow(most)];
    }
    /** Opens a file. Throws a Problem unless it has the size that is expected. */
    static async open({ path, size, part = { start: 0, size } }) {
        const handle = await (0,read_limited/* openFile */.Tq)(path).catch(error => Promise.reject(file_source_unreadable(path, error)));
        const state = await stateOf(handle);
        if (state.size === BigInt(size))
            return new FileSource(path, handle, state, part);
        await handle.close();
        throw file_source_changed(path, `it has ${state.size} bytes, expected ${size}.`);
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
            throw file_source_changed(this.#path, 'it ended early.');
        return buffer.subarray(0, bytesRead);
    }
    async #requireUnchanged() {
        const { size, mtimeNs } = await stateOf(this.#handle);
        if (size === this.#state.size && mtimeNs === this.#state.mtimeNs)
            return;
        const sizes = size === this.#state.size ? '' : ` (${this.#state.size} bytes before, ${size} now)`;
        throw file_source_changed(this.#path, `it was changed while it was sent${sizes}.`);
    }
    async close() {
        await this.#handle.close();
    }
}
function stateOf(handle) {
    return handle.stat({ bigint: true });
}
function file_source_changed(path, found) {
    return new lib_problem/* Problem */.A(`send ${path}`, { found, next: 'Find out what writes to it. Then run the job again.' });
}
function file_source_unreadable(path, cause) {
    return new lib_problem/* Problem */.A(`send ${path}`, {
        found: `${cause.message}.`,
        next: 'Check that it is there and readable.',
        cause,
    });
}

// EXTERNAL MODULE: ./packages/host/lib/http/idle.js
var http_idle = __webpack_require__(1696);
// EXTERNAL MODULE: ./packages/host/lib/http/proxy.js
var proxy = __webpack_require__(3584);
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
    const answer = await send_file_attempt(url, file, asks, options);
    // 417: the server does not like the question (RFC 9110, 15.5.18).
    return asks && answer.status === 417 ? send_file_attempt(url, file, false, options) : answer;
}
async function send_file_attempt(url, file, asks, options) {
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
        await (0,external_node_timers_promises_.setImmediate)();
        await (0,external_node_timers_promises_.setImmediate)();
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
    return new lib_problem/* Problem */.A(`send a file to ${where}`, {
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

;// CONCATENATED MODULE: ./packages/runner/lib/comment.js





/**
 * Comments on the pull request of this run, or changes our earlier comment, which begins with the same line. If the token may not comment, as
 * in runs of forks, warns and goes on: the summary of the job says the same.
 */
async function commentOnPullRequest(body, token, host) {
    const { pullRequest } = readEvent();
    if (pullRequest === undefined)
        return host.info('No comment: the run has no pull request.');
    const { repository, apiUrl } = readContext();
    try {
        const github = await connectGitHub({ token, repository, apiUrl, permission: 'pull-requests=write' }, host);
        const { url } = await upsertComment(github, pullRequest.number, body);
        host.info(`Commented: ${url}`);
    }
    catch (error) {
        if (!(error instanceof lib_problem/* Problem */.A))
            throw error;
        const fork = pullRequest.isFork ? ' GitHub gives it to no run of a fork.' : '';
        host.warning(`No comment on the pull request, which needs \`pull-requests: write\`.${fork} ${(0,lib_problem/* messageOf */.b)(error)}`);
    }
}

;// CONCATENATED MODULE: ./packages/scan/lib/report/accepted-tables.js


// A row has about 300 bytes.
const accepted_tables_rowLimit = 50;
/** The exceptions that were used, with their reasons. */
function exceptionsTable(exceptions) {
    const used = exceptions.filter(applied => applied.findings.length > 0);
    if (used.length === 0)
        return '';
    const lines = used.map(({ exception, expired }) => tableRow([
        escape_code(exception.id),
        expired ? `**expired on ${exception.expires}**` : exception.expires,
        escape_escapeMarkdown([exception.reason, ...(exception.owner ? [`(${exception.owner})`] : [])].join(' ')),
    ]));
    return [tableRow(['Exception', 'Until', 'Reason']), tableRow(['---', '---', '---']), ...lines].join('\n');
}
/** The statements that count, each once, with the finding that it is about. */
function vexTable({ vex: applied }) {
    const rows = new Set([...applied].map(([finding, { statement }]) => tableRow([
        escape_code(finding.id),
        escape_escapeMarkdown(packageLabel(finding.package)),
        escape_escapeMarkdown(statement.status),
        escape_escapeMarkdown(reasonOf(statement).slice(0, 300)),
        escape_escapeMarkdown(vex_statement_placeOf(statement)),
    ])));
    if (rows.size === 0)
        return '';
    const lines = [...rows].slice(0, accepted_tables_rowLimit);
    const left = rows.size - lines.length;
    const head = ['VEX', 'Package', 'Status', 'Reason', 'Document'];
    return [
        tableRow(head),
        tableRow(head.map(() => '---')),
        ...lines,
        ...(left > 0 ? [`\n${format_count(left, 'more statement')}.`] : []),
    ].join('\n');
}

;// CONCATENATED MODULE: ./packages/scan/lib/report/names-of.js

/** The scanners that were to scan any of the targets, in the order of every list. */
function names_of_namesOf(documents) {
    const ran = new Set(documents.flatMap(({ scanners }) => scanners).map(({ name }) => name));
    return scanners/* scannerNames */.tN.filter(name => ran.has(name));
}

;// CONCATENATED MODULE: ./packages/scan/lib/report/ranked-findings.js


const ranked_findings_order = ['fails', 'unknown', 'reported', 'accepted'];
/**
 * All findings of a decision, in the order in which people want them: what fails the policy, what nobody knows, what is reported, what is
 * accepted. In each group: known to be exploited, then with a fix, then by severity.
 */
function rankedFindings(decision, places) {
    const ranked = new Map();
    for (const one of decision.decisions) {
        const { finding, target, result, rule, expired } = one;
        const key = JSON.stringify([finding.id, finding.severity, packageLabel(finding.package), result, rule, finding.fix]);
        const known = ranked.get(key);
        const [label, isTools] = [targetLabel(target), target.kind === 'tools'];
        const { files: [file] = [], via } = places.get(finding) ?? {};
        if (known === undefined) {
            const place = { ...(file === undefined ? {} : { file }), ...(via === undefined ? {} : { via: ranked_findings_viaText(via) }) };
            ranked.set(key, {
                finding,
                result,
                rule,
                ...(expired === undefined ? {} : { expired }),
                labels: [label],
                isTools,
                ...place,
            });
        }
        else {
            known.labels.push(label);
            known.isTools &&= isTools;
            if (file !== undefined)
                known.file ??= file;
        }
    }
    return [...ranked.values()].sort(compare);
}
function ranked_findings_viaText({ label, file }) {
    return file === undefined ? label : `${label} (${file.path}, line ${file.line})`;
}
function compare(a, b) {
    const weights = [weightsOf(a), weightsOf(b)];
    const difference = weights[0].map((weight, at) => weight - (weights[1][at] ?? 0)).find(one => one !== 0);
    return difference ?? (0,lib_files/* byBytes */.bg)(ranked_findings_textOf(a.finding), ranked_findings_textOf(b.finding));
}
/** Lower is more urgent. */
function weightsOf({ finding, result, isTools }) {
    const isExploited = finding.knownExploited === true || finding.opinions.some(one => one.knownExploited);
    return [
        ranked_findings_order.indexOf(result),
        isTools ? 1 : 0,
        isExploited ? 0 : 1,
        finding.fix.state === 'fixed' ? 0 : 1,
        -(0,findings_severity/* rank */.Tm)(finding.severity),
    ];
}
function ranked_findings_textOf({ id, package: { name, version } }) {
    return JSON.stringify([name, version, id]);
}
/** True for findings that people should look at: what fails or is unknown, and what is severe, new and not accepted. */
function matters({ finding, result }) {
    if (result === 'fails' || result === 'unknown')
        return true;
    return result === 'reported' && finding.since === undefined && (0,findings_severity/* rank */.Tm)(finding.severity) >= (0,findings_severity/* rank */.Tm)('HIGH');
}

;// CONCATENATED MODULE: ./packages/scan/lib/report/findings-tables.js




// The job summaries of all steps of a job may have 1 MiB in total. A row has about 300 bytes.
const allRows = 50;
/** Characters of a cell on the first screen, so that most rows fit on one line, and of a line. */
const [cellLimit, lineLimit] = [30, 80];
const resultMarks = { fails: marks.fail, unknown: marks.error, reported: '', accepted: 'excepted' };
function markOf({ result, rule, finding }) {
    if (result === 'accepted' && !rule.startsWith('vulnerabilities.exceptions'))
        return 'VEX';
    return result === 'reported' && finding.since !== undefined ? 'not new' : resultMarks[result];
}
/** The findings that people should look at, the most urgent first, in rows of so many lines together. Empty if there are none. */
function urgentTable(ranked, targets, lines) {
    const urgent = ranked.filter(one => matters(one));
    const rows = [];
    for (let [at, left] = [0, lines]; at < urgent.length; at++) {
        const cells = urgentCells(urgent[at], targets);
        left -= Math.ceil(cells.join(' ').length / lineLimit);
        if (left < 0)
            break;
        rows.push(cells.map(escape_escapeMarkdown));
    }
    const shown = escape_table(['', 'Severity', 'Vulnerability', 'Package', 'Fixed in', 'Where'], rows);
    return rows.length < urgent.length ? `${shown}\n\nand ${format_count(urgent.length - rows.length, 'more', 'more')}` : shown;
}
/** Cells of plain text. */
function urgentCells(one, targets) {
    const { id, severity, package: found } = one.finding;
    const over = one.expired === undefined ? '' : `; exception expired on ${one.expired}`;
    const texts = [id, packageLabel(found), `${(0,text_visible/* cut */.Jj)(fixText(one.finding.fix), cellLimit)}${over}`, findings_tables_placeOf(one, targets)];
    return [markOf(one), severity, ...texts.map(text => (0,text_visible/* cut */.Jj)(text, cellLimit + over.length))];
}
/** The line of the file that brings the package in, or the targets that have it. */
function findings_tables_placeOf({ file, labels }, targets) {
    if (file !== undefined)
        return `${file.path.length > cellLimit ? `…${file.path.slice(-cellLimit + 5)}` : file.path}:${file.line}`;
    return labels.length === targets ? 'everywhere' : labels.join(', ');
}
/** All findings with the opinions of the scanners, up to a limit. Empty if there are none. */
function fullTable(ranked, documents) {
    const [targets, names] = [documents.length, names_of_namesOf(documents)];
    const rows = ranked
        .slice(0, allRows)
        .map(one => [
        markOf(one),
        one.finding.severity,
        escape_code(one.finding.id),
        escape_escapeMarkdown(packageLabel(one.finding.package)),
        escape_escapeMarkdown(fixText(one.finding.fix)),
        ...names.map(name => findings_tables_opinion(one.finding, name)),
        ...(targets > 1 ? [one.labels.length === targets ? 'all' : one.labels.map(escape_escapeMarkdown).join('<br>')] : []),
    ]);
    const titles = names.map(name => scanners/* scanners */.Um[name].title);
    const head = ['', 'Severity', 'Vulnerability', 'Package', 'Fixed in', ...titles, ...(targets > 1 ? ['Target'] : [])];
    if (rows.length === 0)
        return '';
    const left = ranked.length - rows.length;
    return [
        escape_table(head, rows),
        ...(left > 0 ? [`${format_count(left, 'more finding')} in \`${register_kinds.vulnerabilities.files.document.name}\`.`] : []),
        'Bold: the scanners disagree. –: not reported. Not seen: the scanner cannot see the package.',
    ].join('\n\n');
}
function findings_tables_opinion(finding, scanner) {
    const own = finding.opinions.filter(one => one.scanner === scanner).map(one => one.severity);
    if (finding.unseen?.includes(scanner))
        return 'not seen';
    const text = own.length === 0 ? '–' : [...new Set(own)].join(', ');
    return finding.disagreement === undefined ? text : `**${text}**`;
}
/** A list of any texts of others, up to a limit; empty without any. */
function findings_tables_list(texts) {
    const shown = texts.slice(0, allRows).map(text => `- ${escape_escapeMarkdown(text)}`);
    const left = texts.length - shown.length;
    return [...shown, ...(left > 0 ? [`- and ${left} more`] : [])].join('\n');
}

;// CONCATENATED MODULE: ./packages/scan/lib/report/licence-text.js

const licence_text_shown = 10;
/** What the policy says against licences, as a list in Markdown; empty if it says nothing. */
function licenceSummary({ licences, rules }) {
    if (licences.length === 0)
        return '';
    const open = rules.filter(({ rule, status }) => rule.startsWith('licences.') && status !== 'pass');
    if (open.length === 0)
        return `Licences of ${licences.length} components: none fails the policy.`;
    const lines = open
        .slice(0, licence_text_shown)
        .map(({ rule, status, detail }) => `- ${status === 'fail' ? marks.fail : marks.review} ${escape_escapeMarkdown(`${detail} (${rule})`)}`);
    const more = open.length - lines.length;
    return [...lines, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n');
}

;// CONCATENATED MODULE: ./packages/scan/lib/report/package-text.js

/** What an index says of the Python packages, in one line for each target that was asked about; empty without any. */
function packageText(documents) {
    return documents
        .flatMap(({ packageStatus }) => packageStatus ?? [])
        .map(lineOf)
        .join('  \n');
}
function lineOf({ index, packages }) {
    const number = (what, is) => {
        const length = packages.filter(is).length;
        return length === 0 ? [] : [`${length} ${what}`];
    };
    const parts = [
        ...number('yanked', one => one.yanked),
        ...['quarantined', 'archived', 'deprecated'].flatMap(word => number(word, one => one.status === word)),
        ...number('of unknown status', one => one.status === 'unknown'),
        ...number('not listed', one => one.listed === false),
        ...number('not asked', one => one.listed === undefined),
        ...number('with other digests', one => one.digests === 'different'),
        ...number('with the locked digests', one => one.digests === 'matching'),
    ];
    const said = parts.length === 0 ? '' : `: ${parts.join(', ')}`;
    return `${escape_code(index, 'line')} was asked about ${format_count(packages.length, 'Python package')}${said}.`;
}

;// CONCATENATED MODULE: ./packages/scan/lib/report/scanners-text.js



/** Which scanners ran, with the date and, if `ages`, the age of their databases, in lines. */
function scannersText(documents, ages) {
    const runs = documents.flatMap(({ scanners: own, scanned }) => own.map(run => ({ run, scanned })));
    const texts = scanners/* scannerNames */.tN.flatMap(name => {
        const own = runs.filter(({ run }) => run.name === name);
        // A failure is shown, even if the scanner did not fail in other targets.
        const used = own.find(({ run }) => run.database.unused !== true);
        const worst = own.find(({ run }) => run.status === 'error') ?? used ?? own[0];
        return worst === undefined ? [] : [scanners_text_textOf(scanners/* scanners */.Um[name].title, worst.run, ages ? ageText(worst) : '')];
    });
    return texts.join('  \n');
}
function scanners_text_textOf(title, { version, status, error, database }, age) {
    const name = `${title} ${escape_escapeMarkdown((0,text_visible/* cut */.Jj)(version, 40))}`;
    if (status === 'error')
        return `${name}: **error**: ${escape_escapeMarkdown((0,text_visible/* cut */.Jj)(error ?? '', 100))}`;
    if (database.unused)
        return `${name}, which saw no package to look up`;
    if (database.built === undefined)
        return `${name}, with a database of unknown age`;
    const sample = database.sample ? 'a sample' : 'the';
    return `${name}, with ${sample} database of ${escape_escapeMarkdown(database.built.slice(0, 10))}${age}`;
}
function ageText({ run, scanned }) {
    const { 'age-hours': hours } = scanners_table_factsOf(run, { scanned });
    if (hours === undefined)
        return '';
    return ` (${hours < 48 ? format_count(hours, 'hour') : format_count(Math.floor(hours / 24), 'day')} old)`;
}

;// CONCATENATED MODULE: ./packages/scan/lib/report/scan-summary.js








// With these, a summary has at most one screen, 25 lines of 80 characters. All else is in parts that open with a click.
const shownErrors = 2;
const shownTargets = 2;
const rowLines = 10;
const rowLinesBesideErrors = 5;
/** How the job summary of a scan begins. */
function scanHeading(result) {
    return `## ${marks[result]} Vulnerabilities`;
}
/**
 * The job summary of a scan in Markdown, of at most one screen: the verdict and why, the findings that matter, counts, scanners. Escapes all
 * text of packages.
 */
function scanSummary(facts) {
    const { documents, decision, ranked, sampleNote } = facts;
    const { errors } = decision;
    return sections([
        `${scanHeading(decision.result)}: ${headline(facts)}`,
        sampleNote === undefined
            ? ''
            : `> **Sample databases** (${escape_escapeMarkdown((0,text_visible/* cut */.Jj)(sampleNote, 60))}): they know only a few vulnerabilities.`,
        findings_tables_list([
            ...errors,
            ...packagesAgainst(decision),
            ...licencesAgainst(decision, 'fail'),
            ...licencesAgainst(decision, 'error'),
        ]
            .slice(0, shownErrors)
            .map(text => (0,text_visible/* cut */.Jj)(text, 150))),
        urgentTable(ranked, documents.length, errors.length > 0 ? rowLinesBesideErrors : rowLines),
        targetLines(documents.slice(0, shownTargets)),
        scannersText(documents, facts.ages ?? true),
        ranked.length === 0
            ? ''
            : escape_details(`${format_count(ranked.length, 'finding')}, with the opinions of the scanners`, fullTable(ranked, documents)),
        escape_details('Targets, exceptions, warnings and policy', background(facts)),
    ]);
}
/** What is on no first screen. */
function background({ documents, decision, policy, ages = true }) {
    const { errors, exceptions, warnings } = decision;
    return sections([
        errors.length > shownErrors ? findings_tables_list(errors) : '',
        documents.length > shownTargets ? targetLines(documents) : '',
        exceptionsTable(exceptions),
        vexTable(decision),
        licenceSummary(decision),
        packageText(documents),
        findings_tables_list(warnings),
        ages ? scannersTable(documents) : '',
        policyText(policy, documents),
    ]);
}
function sections(all) {
    return all.filter(section => section !== '').join('\n\n');
}
function targetLines(documents) {
    return documents
        .map(document => `**${escape_escapeMarkdown((0,text_visible/* cut */.Jj)(targetLabel(document.target), 40))}**: ${scan_summary_counts(document)}`)
        .join('  \n');
}
function policyText(policy, documents) {
    const { vulnerabilities, tools, databases } = policy;
    const { fail, epss, 'only-fixable': onlyFixable, 'fail-after-days': days, 'known-exploited': exploited, } = vulnerabilities;
    const limit = (severities) => `${severities.join(' or ')}${onlyFixable ? ' with a fix' : ''}`;
    const late = days === undefined ? '' : ` that is known for ${format_count(days, 'day')}`;
    const reasons = [
        ...(fail.length === 0 ? [] : [`${limit(fail)}${late}`]),
        ...(exploited === 'fail' ? ['what is known to be exploited'] : []),
        ...(epss === undefined ? [] : [`EPSS scores above ${epss['fail-above']}`]),
    ];
    const hasTools = documents.some(({ target }) => target.kind === 'tools');
    const ofTools = tools.fail.length === 0 ? 'nothing' : limit(tools.fail);
    const isNew = documents.some(document => comparesWithBaseline(document, policy));
    return (`The policy fails on ${isNew ? 'new findings only: ' : ''}${reasons.length === 0 ? 'nothing' : reasons.join(', ')}` +
        `${hasTools ? `, in build and test tools on ${ofTools}` : ''}, and accepts databases that are up to ${databases['max-age-hours']} hours old.`);
}
/** The verdict, and the rules that led to it. */
function headline({ decision, ranked, gate }) {
    const against = ranked.filter(({ result }) => result === 'fails');
    const rules = [...new Set(against.map(({ rule }) => rule))].slice(0, 3);
    const by = rules.length === 0 ? '' : ` (${rules.map(rule => escape_code(rule, 'line')).join(', ')})`;
    const licences = licencesAgainst(decision, 'fail').length;
    const packages = packagesAgainst(decision).length;
    const open = licencesAgainst(decision, 'error').length;
    const parts = [
        ...(against.length > 0 ? [format_count(against.length, 'finding')] : []),
        ...(licences > 0 ? [format_count(licences, 'licence')] : []),
        ...(packages > 0 ? [format_count(packages, 'package')] : []),
    ];
    const review = reviewText(decision);
    const fails = `${parts.join(' and ')} fail${against.length + licences + packages === 1 ? 's' : ''} the policy${by}`;
    const words = {
        pass: passing(ranked),
        fail: open === 0 ? fails : `${fails}, and ${review}`,
        error: 'could not be decided',
        review,
    };
    const text = words[decision.result];
    return decision.result === 'pass' || gate ? text : `${text} (only reported: the gate is off)`;
}
/** How many packages somebody has to look at: one package in several targets is one. */
function reviewText({ licences }) {
    const open = licences.filter(({ result }) => result === 'review');
    const packages = new Set(open.map(({ component: { name, version } }) => `${name} ${version}`)).size;
    return `somebody must review the ${packages === 1 ? 'licence' : 'licences'} of ${format_count(packages, 'package')}`;
}
/** What speaks against licences: `fail`, or `error` for those that a person has to decide on. */
function licencesAgainst({ rules }, wanted) {
    return rules.flatMap(({ rule, status, detail }) => rule.startsWith('licences.') && status === wanted ? [`${detail} (${rule})`] : []);
}
/** What the index says of packages that fails them. */
function packagesAgainst({ rules }) {
    return rules.flatMap(({ rule, status, detail }) => rule.startsWith('packages') && status === 'fail' ? [`${detail} (${rule})`] : []);
}
/** `pass`, and what could be done nevertheless. */
function passing(ranked) {
    const fixable = ranked.filter(({ finding, result }) => result === 'reported' && isFixable(finding));
    return fixable.length === 0 ? 'pass' : `pass, with ${format_count(fixable.length, 'finding')} to fix by updates`;
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

;// CONCATENATED MODULE: ./packages/scan/lib/report/annotations.js



// GitHub shows 10 errors, 10 warnings and 10 notices of a step, and 50 of a job.
// https://github.com/actions/toolkit/blob/main/docs/problem-matchers.md#limitations
const annotations_limit = 10;
const linesOfOne = 5;
/**
 * Shows the findings that matter in the files that bring the packages in, one annotation for each package: errors for those that fail the
 * policy, if they fail the step, and warnings for the others. Findings without a place in the repository are in the summary only.
 */
function annotateFindings(ranked, gate, host) {
    const placed = ranked.filter(one => one.file !== undefined && matters(one));
    const packages = [...groupBy(placed, one => JSON.stringify([one.file, packageLabel(one.finding.package)])).values()];
    const fails = (group) => gate && group.some(({ result }) => result !== 'reported');
    // The message of a step that fails is an annotation too.
    const most = packages.some(fails) ? annotations_limit - 1 : annotations_limit;
    for (const group of packages.slice(0, most))
        host.annotate(annotationOf(group, fails(group) ? 'error' : 'warning'));
    const left = packages.length - most;
    if (left > 0)
        host.info(`${format_count(left, 'more package')} with findings: see the summary.`);
}
function annotationOf(group, level) {
    const [{ finding, file, via } = {}] = group;
    const name = finding === undefined ? '' : packageLabel(finding.package);
    const lines = group.slice(0, linesOfOne).map(one => annotations_lineOf(one.finding));
    const more = group.length - lines.length;
    return {
        level,
        title: `${name}: ${format_count(group.length, 'vulnerability', 'vulnerabilities')}`,
        text: [
            ...lines,
            ...(more > 0 ? [`and ${more} more`] : []),
            ...(via === undefined ? [] : [`It comes with ${via}.`]),
        ].join('\n'),
        file: file?.path ?? '',
        line: file?.line ?? 1,
    };
}
function annotations_lineOf(finding) {
    return `${finding.severity} ${finding.id}: ${fixPhrase(finding.fix)}`;
}

;// CONCATENATED MODULE: ./packages/scan/lib/report/scan-comment.js


// GitHub's limit: "body is too long (maximum is 65536 characters)".
const scan_comment_longest = 65_536;
/**
 * The Markdown of a comment on the pull request: the summary of the scan. Its first line is a hidden marker that identifies it by the targets,
 * so that a later scan of them finds it. The same findings give the same text on the same day.
 */
function scanComment(facts) {
    const marker = markerOf(facts.documents);
    const whole = `${marker}\n${scanSummary({ ...facts, ages: false })}`;
    if (whole.length <= scan_comment_longest)
        return whole;
    const [screen = ''] = whole.split('\n\n<details>');
    return `${screen}\n\nAll else is in the summary of the job.`;
}
/** Platforms do not count: a later scan may have others. Tools belong to their project. */
function markerOf(documents) {
    const names = documents
        .filter(({ target }) => target.kind !== 'tools')
        .map(({ target: { kind, name, path } }) => JSON.stringify([kind, name, path]));
    const key = (0,lib_digest/* sha256 */.sc)([...new Set(names)].sort(lib_files/* byBytes */.bg).join('\n')).slice(0, 16);
    return `<!-- release-tools:scan-image ${key} -->`;
}

;// CONCATENATED MODULE: ./actions/scan-image/lib/show-results.js



/** Shows people what was found: in the log, in files, in the summary of the job and, if the inputs ask for it, on the pull request. */
async function showResults(scans, decision, policy, inputs, host) {
    const documents = scans.map(scan => scan.document);
    for (const document of documents)
        host.info(`${targetLabel(document.target)}: ${scan_summary_counts(document)}.`);
    host.info(`Verdict: ${decision.result}.`);
    const { gate, comment, 'github-token': token } = inputs;
    const ranked = rankedFindings(decision, new Map(scans.flatMap(scan => [...scan.places])));
    annotateFindings(ranked, gate, host);
    const sampleNote = host.env.RELEASE_TOOLS_SAMPLE_DATABASES;
    const facts = { documents, decision, ranked, policy, gate, ...(sampleNote ? { sampleNote } : {}) };
    await host.summary(scanSummary(facts), 'verdict');
    if (comment && token !== undefined)
        await commentOnPullRequest(scanComment(facts), token, host);
}

;// CONCATENATED MODULE: ./actions/scan-image/lib/run.js









/** Scans the targets, writes the reports, and then judges them. */
async function run_run(inputs, host) {
    const releaseDir = inputs['release-dir'];
    await fetchArtifacts(inputs['from-artifacts'], releaseDir, host);
    const policy = await readPolicy(inputs.policy, host);
    const vex = await readVexFiles(policy, host.workspace);
    warnOfIgnoredSettings(host);
    const scans = await (0,scratch/* withScratch */.h)('scan', host, scratch => scanAll(inputs, { policy, vex, repository: repositoryAddress() }, scratch, host));
    const evidence = await scanEvidence(scans, releaseDir);
    await noteEvidence(releaseDir, evidence, host);
    const output = await listOutput(releaseDir, evidence);
    const digests = await jobListsOutput(releaseDir, { evidence: await madeEvidence(releaseDir, host) });
    await writePolicy(policy, releaseDir);
    await writeVexFiles(vex, releaseDir);
    const documents = scans.map(scan => scan.document);
    const components = await componentsFor(policy, documents, inputs, host);
    const judged = judgeScans(policy, vex, scans, inputs.today);
    const decision = decide(policy, { findings: documents, vex: judged, ...components }, inputs.today);
    await showResults(scans, decision, policy, inputs, host);
    if (inputs['to-artifact'] !== undefined)
        await storeArtifact(inputs['to-artifact'], releaseDir, host);
    return scanGate(decision, outputsOf(scans, decision, { evidence: output, digests }, releaseDir), inputs, host);
}
/** What ships, if the policy asks for its licences. */
async function componentsFor({ licences }, documents, inputs, host) {
    if (licences === undefined)
        return {};
    const releaseDir = inputs['release-dir'];
    const isTrusted = await trustedFiles(releaseDir, inputs.evidence, host);
    const targets = documents.map(({ target }) => target);
    return { components: await shippedComponents(targets, { releaseDir, isTrusted }) };
}
async function scanAll(inputs, by, scratch, host) {
    const { scanners, today, epss, 'known-exploited': knownExploited, 'release-dir': releaseDir } = inputs;
    const feeds = await readFeeds({ epss, knownExploited });
    const isTrusted = await trustedFiles(releaseDir, inputs.evidence, host);
    // Loaded only if it is asked for: most scans ask no index.
    const index = inputs['dependency-status'] ? { index: (await __webpack_require__.e(/* import() */ 823).then(__webpack_require__.bind(__webpack_require__, 823))).indexOf(inputs, host) } : {};
    const named = await readTargets(inputs, host);
    return withBaseline(inputs.baseline, { named, scratch, host }, async (baseline) => {
        const given = baseline === undefined ? {} : { baseline };
        const report = inputs['safety-report'] === undefined ? {} : { safetyReport: inputs['safety-report'] };
        const options = { ...by, ...report, ...index, releaseDir, scanners, feeds, today, isTrusted, ...given };
        const jobs = [];
        for (const target of named)
            jobs.push(...(await jobsOf(target, inputs, options, scratch, host)));
        return scanTargets(jobs, host);
    });
}
/** What is scanned of a target: each platform. */
async function jobsOf({ target: spec, name, ...named }, inputs, common, folder, host) {
    const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)(folder, 'target-'));
    const credentials = (0,target_inputs/* credentialsOf */.YN)(inputs, host);
    const targets = await expandTarget(spec, {
        name: await projectName(spec, name),
        platforms: inputs.platforms,
        scratch,
        env: host.env,
        exec: (...call) => host.exec(...call),
        ...credentials,
    });
    const login = await registryLogin(spec, credentials.credentials, scratch);
    const exclude = spec.kind === 'dir' || spec.kind === 'python-env' ? inputs.exclude : [];
    return targets.map(target => ({ target, options: { ...common, spec, scratch, login, exclude, ...named } }));
}
/** Scans with what the user wants findings to be compared with. The base of a pull request is checked out for that time. */
async function withBaseline(wanted, { named, scratch, host }, scan) {
    if (wanted === undefined)
        return scan(undefined);
    if (wanted !== 'base')
        return scan(await readBaseline(wanted.path, wanted.shown));
    const directory = named.find(({ target }) => target.kind === 'dir')?.target.value ?? host.workspace;
    const checkout = await checkOutBase(directory, readEvent().pullRequest, scratch, host);
    try {
        return await scan({ about: { kind: 'base', name: checkout.commit }, checkout });
    }
    finally {
        await removeBase(checkout, host);
    }
}


/***/ }),

/***/ 1129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ normalName),
/* harmony export */   w: () => (/* binding */ archiveProblem)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1167);

/** The name of an archive's entry without a leading `./`. Other spellings of the same path stay different names. */
function normalName(name) {
    return name.startsWith('./') ? name.slice(2) : name;
}
/** The Problem for an archive that cannot be unpacked. */
function archiveProblem(found, cause) {
    return new _problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .A('unpack the archive', { found, next: 'Check the source of the archive.', cause });
}


/***/ }),

/***/ 5211:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Lx: () => (/* binding */ digestsOfFile),
  sc: () => (/* binding */ sha256),
  Q3: () => (/* binding */ sha256File)
});

// UNUSED EXPORTS: measureFile

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
/* harmony export */   rD: () => (/* binding */ wholeNumber)
/* harmony export */ });
/* unused harmony exports encodeHeader, UnreadTar */
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
  FJ: () => (/* binding */ writeTar),
  SB: () => (/* binding */ writeTarGz)
});

// UNUSED EXPORTS: packDirectory, packFiles

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
/** The same without compression. */
async function writeTar(path, files, mtime) {
    await (0,lib_files/* writeFileAtomic */.Zf)(path, tar(packed_file_inOrder(files), mtime));
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

/***/ 1259:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GJ: () => (/* binding */ readZipMember),
/* harmony export */   oV: () => (/* binding */ listZip)
/* harmony export */ });
/* unused harmony export scanZip */
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6466);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8522);
/* harmony import */ var _archive_member_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1129);
/* harmony import */ var _read_limited_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73);





/** Largest directory of a zip file, in bytes: that of about 100,000 files. */
const directoryLimit = 16 * 1024 ** 2;
/**
 * Reads one file from a zip file (APPNOTE.TXT 6.3, without Zip64, which files below 4 GiB do not need). Throws a Problem if the
 * file occurs twice or is encrypted, or if the archive is damaged.
 */
async function readZipMember(path, name, sink) {
    return withZip(path, async (file, directory) => {
        const entries = directory.filter(entry => (0,_archive_member_js__WEBPACK_IMPORTED_MODULE_3__/* .normalName */ .t)(entry.name) === name);
        if (entries.length > 1)
            throw (0,_archive_member_js__WEBPACK_IMPORTED_MODULE_3__/* .archiveProblem */ .w)(`it contains ${name} twice.`);
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
    const file = await (0,_read_limited_js__WEBPACK_IMPORTED_MODULE_4__/* .openFile */ .Tq)(path);
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
        throw (0,_archive_member_js__WEBPACK_IMPORTED_MODULE_3__/* .archiveProblem */ .w)('it is not a zip file.');
    const [length, start] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
    if (end + 22 + tail.readUInt16LE(end + 20) !== tail.length)
        throw (0,_archive_member_js__WEBPACK_IMPORTED_MODULE_3__/* .archiveProblem */ .w)('it has data after its end.');
    if (start + length !== size - tail.length + end)
        throw (0,_archive_member_js__WEBPACK_IMPORTED_MODULE_3__/* .archiveProblem */ .w)('its directory is not in front of its end, or it needs Zip64.');
    if (length > directoryLimit)
        throw (0,_archive_member_js__WEBPACK_IMPORTED_MODULE_3__/* .archiveProblem */ .w)(`its directory has ${length} bytes, more than the ${directoryLimit} accepted.`);
    return parseDirectory(await readAt(file, start, length));
}
function parseDirectory(directory) {
    const entries = [];
    for (let at = 0; at < directory.length;) {
        if (at + 46 > directory.length || directory.toString('latin1', at, at + 4) !== 'PK\x01\x02')
            throw (0,_archive_member_js__WEBPACK_IMPORTED_MODULE_3__/* .archiveProblem */ .w)('its directory is damaged.');
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
        throw (0,_archive_member_js__WEBPACK_IMPORTED_MODULE_3__/* .archiveProblem */ .w)(`${entry.name} is encrypted, or compressed by an unsupported method.`);
    const header = await readAt(file, entry.start, 30);
    if (header.toString('latin1', 0, 4) !== 'PK\x03\x04')
        throw (0,_archive_member_js__WEBPACK_IMPORTED_MODULE_3__/* .archiveProblem */ .w)('one of its entries is damaged.');
    const [nameLength, extraLength] = [header.readUInt16LE(26), header.readUInt16LE(28)];
    const rest = await readAt(file, entry.start + 30, nameLength + extraLength);
    requireSameHeaders(entry, header, rest.toString('utf8', 0, nameLength), rest.subarray(nameLength));
    const packed = node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from(pieces(file, entry.start + 30 + rest.length, entry.compressed));
    // If the sink refuses the content, the error is that of the sink.
    const take = async (bytes) => {
        for await (const piece of bytes)
            await sink.write(piece);
    };
    await (entry.method === 0 ? (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_1__.pipeline)(packed, take) : inflated(packed, take, entry));
}
/** A reader of the stream believes the header in front of the content. The one of a streamed entry has no sizes (bit 3). */
function requireSameHeaders(entry, header, name, extra) {
    if (name !== entry.name)
        throw (0,_archive_member_js__WEBPACK_IMPORTED_MODULE_3__/* .archiveProblem */ .w)(`${entry.name} has two names.`);
    if (header.readUInt16LE(8) !== entry.method)
        throw (0,_archive_member_js__WEBPACK_IMPORTED_MODULE_3__/* .archiveProblem */ .w)(`${entry.name} has two methods of compression.`);
    const stated = header.readUInt32LE(18);
    // 4.5.3: with Zip64, which Python may write for small files too, the field 1 comes first and has both sizes, of 8 bytes each.
    const isZip64 = stated === 0xffff_ffff && extra.length >= 20 && extra.readUInt16LE(0) === 1;
    const compressed = isZip64 ? Number(extra.readBigUInt64LE(12)) : stated;
    if ((header.readUInt16LE(6) & 8) === 0 && compressed !== entry.compressed)
        throw (0,_archive_member_js__WEBPACK_IMPORTED_MODULE_3__/* .archiveProblem */ .w)(`${entry.name} has two sizes.`);
}
/** Bytes after what is compressed are refused: a reader of the stream may take them for another entry. */
async function inflated(packed, take, entry) {
    const inflate = (0,node_zlib__WEBPACK_IMPORTED_MODULE_2__.createInflateRaw)();
    const extra = () => (0,_archive_member_js__WEBPACK_IMPORTED_MODULE_3__/* .archiveProblem */ .w)(`${entry.name} has bytes after its content.`);
    try {
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_1__.pipeline)(packed, inflate, take);
    }
    catch (error) {
        const { code = '' } = error;
        if (code.startsWith('Z_'))
            throw (0,_archive_member_js__WEBPACK_IMPORTED_MODULE_3__/* .archiveProblem */ .w)(`${entry.name} is damaged.`, error);
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
        throw (0,_archive_member_js__WEBPACK_IMPORTED_MODULE_3__/* .archiveProblem */ .w)('it is truncated.');
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size), 0, size, position);
    if (bytesRead !== size)
        throw (0,_archive_member_js__WEBPACK_IMPORTED_MODULE_3__/* .archiveProblem */ .w)('it is truncated.');
    return buffer;
}


/***/ }),

/***/ 548:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ug: () => (/* binding */ parseCoreMetadata),
/* harmony export */   nR: () => (/* binding */ TextSink)
/* harmony export */ });
/* unused harmony exports metadataLimit, metadataFields, metadataDescription */
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1129);

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
    throw (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .archiveProblem */ .w)(`${JSON.stringify(path)} in it has ${values.length > 1 ? 'more than one' : 'no'} ${name}.`);
}
/** Collects a small file of an archive. Throws a Problem if it is larger than metadataLimit. */
class TextSink {
    #parts = [];
    #size = 0;
    async write(bytes) {
        this.#size += bytes.length;
        if (this.#size > metadataLimit)
            throw (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .archiveProblem */ .w)(`its metadata has more than ${metadataLimit} bytes.`);
        this.#parts.push(bytes);
    }
    text() {
        return Buffer.concat(this.#parts).toString('utf8');
    }
}


/***/ }),

/***/ 4478:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  YH: () => (/* binding */ mayBeSdist),
  K3: () => (/* binding */ parseSdistName),
  M6: () => (/* binding */ readSdist)
});

// UNUSED EXPORTS: sdistMetadata

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/base/lib/zip/zip-reader.js
var zip_reader = __webpack_require__(1259);
// EXTERNAL MODULE: ./packages/base/lib/archive-member.js
var archive_member = __webpack_require__(1129);
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

// EXTERNAL MODULE: ./packages/base/lib/read-limited.js
var read_limited = __webpack_require__(73);
// EXTERNAL MODULE: ./packages/evidence/lib/sbom/bom.js
var bom = __webpack_require__(9610);
// EXTERNAL MODULE: ./packages/evidence/lib/version/pep440.js
var pep440 = __webpack_require__(6068);
// EXTERNAL MODULE: ./packages/evidence/lib/distribution/core-metadata.js
var core_metadata = __webpack_require__(548);
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
    const inside = { where: 'its PKG-INFO', ...(0,core_metadata/* parseCoreMetadata */.Ug)(found.text, found.member) };
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
    const fits = (0,bom/* pythonName */.oT)(start) === (0,bom/* pythonName */.oT)(name) && rest.startsWith('-');
    return fits ? { name: start, version: rest.slice(1) } : undefined;
}
const infoPath = /^[^/]+\/PKG-INFO$/;
async function packageInfoInZip(path) {
    const [member, other] = (await (0,zip_reader/* listZip */.oV)(path))
        .map(({ name }) => name)
        .filter(name => infoPath.test(external_node_path_.posix.normalize(name)));
    if (member === undefined)
        return undefined;
    if (other !== undefined)
        throw (0,archive_member/* archiveProblem */.w)(`it has ${JSON.stringify(member)} and ${JSON.stringify(other)}.`);
    const sink = new core_metadata/* TextSink */.nR();
    await (0,zip_reader/* readZipMember */.GJ)(path, (0,archive_member/* normalName */.t)(member), sink);
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
            throw (0,archive_member/* archiveProblem */.w)(`${JSON.stringify(name)} in it is not a regular file.`);
        if (found !== undefined)
            throw (0,archive_member/* archiveProblem */.w)(`it has ${JSON.stringify(found.member)} and ${JSON.stringify(name)}.`);
        found = { member: name, text: await textOf(entry) };
    }
    return found;
}
async function textOf({ body }) {
    const sink = new core_metadata/* TextSink */.nR();
    for await (const part of body)
        await sink.write(part);
    return sink.text();
}


/***/ }),

/***/ 1016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ parseWheelName),
/* harmony export */   ag: () => (/* binding */ readWheel)
/* harmony export */ });
/* unused harmony export wheelMetadata */
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1129);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1259);
/* harmony import */ var _core_metadata_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(548);


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
        throw (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .archiveProblem */ .w)('its name does not have the form that PEP 427 asks of wheels.');
    const { member, text } = await wheelMetadata(path);
    const directory = infoDir.exec(member)?.groups;
    if (directory === undefined)
        throw (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .archiveProblem */ .w)(`the name of ${JSON.stringify(member)} has no version.`);
    return [
        { where: 'its METADATA', ...(0,_core_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCoreMetadata */ .Ug)(text, member) },
        { where: 'its directory dist-info', name: directory.name ?? '', version: directory.version ?? '' },
        { where: 'its file name', ...named },
    ];
}
/** The text of METADATA, and its place in the wheel. */
async function wheelMetadata(path) {
    const found = (await (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_2__/* .listZip */ .oV)(path)).map(({ name }) => name).filter(name => /^[^/]+\.dist-info\/METADATA$/.test(name));
    const [metadata] = found;
    if (metadata === undefined || found.length > 1)
        throw (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .archiveProblem */ .w)(`it has ${found.length === 0 ? 'no' : 'more than one'} *.dist-info/METADATA.`);
    const sink = new _core_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .TextSink */ .nR();
    await (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_2__/* .readZipMember */ .GJ)(path, metadata, sink);
    return { member: metadata, text: sink.text() };
}


/***/ }),

/***/ 1850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $A: () => (/* binding */ mostPackages),
/* harmony export */   Vw: () => (/* binding */ packageStatuses),
/* harmony export */   c2: () => (/* binding */ statusOf),
/* harmony export */   eu: () => (/* binding */ projectStatuses)
/* harmony export */ });
/* unused harmony export digestResults */
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2950);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(272);

/** The statuses of a project in a package index (PEP 792). `unknown`: the index does not say; it is not `active`. */
const projectStatuses = ['active', 'archived', 'deprecated', 'quarantined', 'unknown'];
/** What a lock's digests are to those of the index. `unchecked`: the lock has none, or the index none of this version. */
const digestResults = ['matching', 'different', 'unchecked'];
const line = (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .matching */ .wC)(/^[\s\S]{0,4000}$/, 'text of at most 4000 characters');
/** The most packages of one target about which an index is asked. */
const mostPackages = 5000;
/** `packageStatus` of docs/schema/findings.v1.json. */
const packageStatuses = (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
    index: _release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    asked: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .matching */ .wC)(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, 'a time like 2026-01-31T12:00:00Z'),
    error: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(line),
    packages: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
        name: _release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
        version: _release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
        listed: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM),
        yanked: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM),
        reason: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(line),
        status: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(...projectStatuses),
        digests: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(...digestResults),
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
        ...(why.trim() === '' ? {} : { reason: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)((0,_release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(why), 300) }),
        status,
        digests: isChecked ? digests : 'unchecked',
    };
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
/* harmony export */   Ve: () => (/* binding */ stepNames),
/* harmony export */   YO: () => (/* binding */ readStepRecord),
/* harmony export */   tU: () => (/* binding */ stepRecordPath),
/* harmony export */   w3: () => (/* binding */ layoutsDirName)
/* harmony export */ });
/* unused harmony export readStepRecords */
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
        files: [...files.values()].sort((a, b) => byBytes(a.path, b.path)),
        images: [...images.values()].sort((a, b) => byBytes(a.name, b.name)),
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

/***/ 9610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aq: () => (/* binding */ ownProperty),
/* harmony export */   T0: () => (/* binding */ contentProperty),
/* harmony export */   TY: () => (/* binding */ locationProperty),
/* harmony export */   bk: () => (/* binding */ withinProperty),
/* harmony export */   ep: () => (/* binding */ fileProperty),
/* harmony export */   iC: () => (/* binding */ pypiPurl),
/* harmony export */   nd: () => (/* binding */ factEntries),
/* harmony export */   oT: () => (/* binding */ pythonName),
/* harmony export */   tW: () => (/* binding */ phases)
/* harmony export */ });
/* unused harmony exports authorOf, contexts, factsText */
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
const locationProperty = `${ownProperty}location`;
/** The name of the property with the name of the file that is released or installed. */
const fileProperty = `${ownProperty}file`;
/** The name of the property with the SBOM in an artifact that names the component. */
const withinProperty = `${ownProperty}within`;
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

/***/ 6931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ot: () => (/* binding */ parseVersion),
/* harmony export */   r1: () => (/* binding */ sameVersion)
/* harmony export */ });
/* unused harmony exports compareVersions, schemeWords */
/* harmony import */ var semver_functions_compare_build_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9256);
/* harmony import */ var semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1817);
/* harmony import */ var _pep440_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6068);



const schemes = {
    pep440: {
        read: text => {
            const parsed = (0,_pep440_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePep440 */ .FB)(text);
            return parsed && { normalized: (0,_pep440_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPep440 */ .J4)(parsed), preRelease: (0,_pep440_js__WEBPACK_IMPORTED_MODULE_2__/* .isPep440PreRelease */ .e4)(parsed) };
        },
        compare: (a, b) => (0,_pep440_js__WEBPACK_IMPORTED_MODULE_2__/* .comparePep440 */ .PG)(requirePep440(a), requirePep440(b)),
        name: 'version that PEP 440 allows',
        examples: ['1.2.3', '1.2.3rc1', '1.2.3.post1'],
    },
    semver: {
        read: text => {
            // The library also removes a leading `v`, `=` and blanks, which do not belong to a version.
            const parsed = /^[0-9]\S*$/.test(text) ? semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1__(text) : null;
            if (parsed === null)
                return undefined;
            const build = parsed.build.length === 0 ? '' : `+${parsed.build.join('.')}`;
            return { normalized: `${parsed.version}${build}`, preRelease: parsed.prerelease.length > 0 };
        },
        // Two builds of one version are not the same version, although semver.org gives them no order.
        compare: (a, b) => semver_functions_compare_build_js__WEBPACK_IMPORTED_MODULE_0__(a, b),
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
function compareVersions(a, b) {
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
        return first !== undefined && second !== undefined && compareVersions(first, second) === 0;
    });
}
/** For messages: what a text should be, and valid texts. */
function schemeWords(scheme) {
    const { name, examples } = rulesOf(scheme);
    return { name, examples };
}
function requirePep440(text) {
    const parsed = (0,_pep440_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePep440 */ .FB)(text);
    if (parsed === undefined)
        throw new Error(`${text} is not a version`);
    return parsed;
}


/***/ }),

/***/ 4010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ download)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1167);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3908);
/* harmony import */ var _body_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6006);
/* harmony import */ var _idle_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1696);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1245);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(394);
/* harmony import */ var _sink_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9741);
/* harmony import */ var _url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(161);
/* harmony import */ var _wrong_digest_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3434);










/**
 * Downloads to `path`. If the connection breaks, the next attempt resumes. The digest is computed while it streams. On any
 * failure the file is removed and a Problem is thrown.
 */
async function download(url, path, options) {
    const where = (0,_url_js__WEBPACK_IMPORTED_MODULE_1__/* .shownUrl */ .zA)((0,_url_js__WEBPACK_IMPORTED_MODULE_1__/* .parseUrl */ .Dl)(url));
    const sink = await _sink_js__WEBPACK_IMPORTED_MODULE_2__/* .Sink */ .A.open(path, options.limit);
    const transfer = { url, where, sink, options, resumed: false, validator: undefined };
    try {
        await (0,_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .retry */ .L5)(() => attempt(transfer), options.retry ?? _retry_js__WEBPACK_IMPORTED_MODULE_3__/* .patient */ .Im, options.say);
        await sink.close();
    }
    catch (error) {
        await sink.close().catch(() => undefined);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { force: true });
        throw error;
    }
}
async function attempt(transfer) {
    const idle = (0,_idle_js__WEBPACK_IMPORTED_MODULE_4__/* .idleTimer */ .a)(transfer.options.idleMs ?? 30_000);
    try {
        await receive(transfer, idle);
    }
    catch (error) {
        throw error instanceof _release_tools_base__WEBPACK_IMPORTED_MODULE_5__/* .Problem */ .A
            ? error
            : (0,_answer_js__WEBPACK_IMPORTED_MODULE_6__/* .brokenConnection */ .m)(error, `download ${transfer.where}`, received(transfer.sink));
    }
    finally {
        idle.stop();
    }
    await checkDigest(transfer);
}
async function receive(transfer, idle) {
    const { headers, env } = transfer.options;
    const own = typeof headers === 'function' ? await headers() : headers;
    const response = await (0,_request_js__WEBPACK_IMPORTED_MODULE_7__/* .request */ .E)(transfer.url, { ...own, ...rangeHeaders(transfer) }, { env, signal: idle.signal });
    try {
        await begin(transfer, response);
        for await (const bytes of (0,_body_js__WEBPACK_IMPORTED_MODULE_8__/* .piecesOf */ .Xe)(response)) {
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
        throw (0,_answer_js__WEBPACK_IMPORTED_MODULE_6__/* .refusedBy */ .i)(response, transfer.where);
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
    throw new _release_tools_base__WEBPACK_IMPORTED_MODULE_5__/* .Problem */ .A(`download ${where}`, {
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
    throw new _wrong_digest_js__WEBPACK_IMPORTED_MODULE_9__/* .WrongDigest */ .E(`download ${where}`, {
        found: `its SHA-256 is ${found}, expected ${options.sha256} (${sink.size} bytes; the file was removed).`,
        next: 'Do not use it. Check the source: it serves only a part of the pinned file, or a different file.',
    });
}
async function startAgain({ sink, where }, found) {
    await sink.restart();
    return new _retry_js__WEBPACK_IMPORTED_MODULE_3__/* .Transient */ .Rc(`download ${where}`, {
        found: `${found}.`,
        next: 'Check the server and the proxies in between.',
    });
}
function received(sink) {
    return sink.size === 0 ? '' : ` after ${sink.size} bytes`;
}


/***/ }),

/***/ 9741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ Sink),
/* harmony export */   m: () => (/* binding */ unwritable)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7451);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1167);



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
async function openEmpty(path) {
    await (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_2__/* .requireFileOrNothing */ .EJ)(path, { links: true });
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'w').catch(error => Promise.reject(unwritable(path, error)));
}
/** The Problem for a file that would exceed its limit. */
function tooLarge(path, limit) {
    return new _release_tools_base__WEBPACK_IMPORTED_MODULE_3__/* .Problem */ .A(`write ${path}`, {
        found: `it would have more than the ${limit} bytes accepted.`,
        next: 'Check the source of the file.',
    });
}
/** The Problem for a file that cannot be written. It says plainly if the disk is full. */
function unwritable(path, error) {
    const full = error.code === 'ENOSPC' || error.code === 'EDQUOT';
    return new _release_tools_base__WEBPACK_IMPORTED_MODULE_3__/* .Problem */ .A(`write ${path}`, {
        found: full ? `the disk is full (${error.code}).` : `${error.message}.`,
        next: full
            ? 'Free some space, or use a runner with a larger disk.'
            : 'Check that the folder exists and is writable.',
        cause: error,
    });
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


/***/ })

};
