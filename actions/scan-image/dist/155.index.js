export const id = 155;
export const ids = [155];
export const modules = {

/***/ 1155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run_run)
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
var problem = __webpack_require__(1167);
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

// EXTERNAL MODULE: ./packages/evidence/lib/release/release-dir.js + 1 modules
var release_dir = __webpack_require__(8743);
// EXTERNAL MODULE: ./packages/base/lib/dates.js
var dates = __webpack_require__(5349);
// EXTERNAL MODULE: ./packages/base/lib/shape.js + 1 modules
var shape = __webpack_require__(2950);
// EXTERNAL MODULE: ./node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/index.js
var dist = __webpack_require__(8009);
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
var json = __webpack_require__(6436);
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

// EXTERNAL MODULE: ./packages/evidence/lib/findings/severity.js
var findings_severity = __webpack_require__(6852);
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
const line = (0,shape/* matching */.wC)(/^[^\p{Cc}\p{Cs}]{1,500}$/u, 'one line of text');
const words = (0,shape/* matching */.wC)(/^[^\p{Cc}\p{Cs}]{0,4000}$/u, 'one line of text, or nothing');
const hex = (0,shape/* matching */.wC)(/^[0-9a-f]{64}$/, '64 lower-case hexadecimal digits');
const digest = (0,shape/* matching */.wC)(/^sha256:[0-9a-f]{64}$/, '"sha256:" and 64 lower-case hexadecimal digits');
const path = (value, at) => {
    const text = (0,shape/* matching */.wC)(paths/* safePath */.nG, 'a relative path with forward slashes')(value, at);
    if (text.length > paths/* pathLength */.o8)
        throw new shape/* WrongShape */.zq(`${JSON.stringify(at)} is longer than ${paths/* pathLength */.o8} characters.`);
    return text;
};
const directory = (value, at) => (value === '.' ? value : path(value, at));
const platform = (value, at) => {
    if (typeof value === 'string' && isPlatform(value))
        return value;
    throw (0,shape/* wrong */.Qm)(at, value, 'a platform like linux/amd64');
};
const argument = (value, at) => {
    const name = (0,shape/* matching */.wC)(/^[A-Za-z_][A-Za-z0-9_]{0,499}$/, 'the name of a build argument')(value, at);
    if (isBuilderArgument(name) || isProxyArgument(name))
        throw new shape/* WrongShape */.zq(`${JSON.stringify(at)} is ${name}, which is not an argument of the project.`);
    return name;
};
const whole = (value, at) => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
        throw (0,shape/* wrong */.Qm)(at, value, 'a whole number from 0');
    return value;
};
const cause = (0,shape/* object */.Ik)({ member: (0,shape/* optional */.lq)(line), field: line, cause: words });
const proven = { proof: (0,shape/* oneOf */.yL)(...proofs), causes: (0,shape/* optional */.lq)((0,shape/* list */.p_)(cause, 1000)) };
/** A directory that the build got besides its context: the wheels of the release and of its dependencies. */
const context = (0,shape/* object */.Ik)({
    name: (0,shape/* matching */.wC)(/^[a-z][a-z0-9._-]{0,99}$/, 'the name of a build context'),
    requirements: (0,shape/* optional */.lq)(path),
    files: (0,shape/* list */.p_)((0,shape/* object */.Ik)({ path, sha256: hex }), 10_000),
});
const build_document_image = (0,shape/* object */.Ik)({
    dockerfile: path,
    context: line,
    platforms: (0,shape/* list */.p_)(platform, 1000),
    buildArgs: (0,shape/* list */.p_)((0,shape/* object */.Ik)({ name: argument, value: words }), 1000),
    annotations: (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* object */.Ik)({ name: line, value: words }), 1000)),
    bases: (0,shape/* list */.p_)((0,shape/* object */.Ik)({ reference: line, digest, floating: (0,shape/* optional */.lq)(shape/* boolean */.zM) }), 1000),
    network: (0,shape/* optional */.lq)((0,shape/* oneOf */.yL)('none', 'default')),
    contexts: (0,shape/* optional */.lq)((0,shape/* list */.p_)(context, 100)),
    digest,
    ...proven,
});
const build_document_shape = (0,shape/* object */.Ik)({
    schema: (0,shape/* oneOf */.yL)(buildSchema),
    project: (0,shape/* object */.Ik)({ name: line, version: line, directory }),
    source: (0,shape/* object */.Ik)({
        commit: (0,shape/* matching */.wC)(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'a full commit id'),
        commitTime: (0,shape/* matching */.wC)(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, 'a time like 2026-01-31T12:00:00Z'),
    }),
    python: (0,shape/* optional */.lq)((0,shape/* object */.Ik)({ implementation: line, version: line, platform: line, zlib: (0,shape/* optional */.lq)(line) })),
    tools: (0,shape/* list */.p_)((0,shape/* object */.Ik)({ name: line, version: line, sha256: (0,shape/* optional */.lq)(hex) }), 10_000),
    requirements: (0,shape/* optional */.lq)((0,shape/* object */.Ik)({ from: line, sha256: hex })),
    environment: (0,shape/* object */.Ik)({
        SOURCE_DATE_EPOCH: whole,
        umask: (0,shape/* optional */.lq)(line),
        TZ: (0,shape/* optional */.lq)(line),
        LC_ALL: (0,shape/* optional */.lq)(line),
        CC: (0,shape/* optional */.lq)(line),
        sourcePath: (0,shape/* optional */.lq)(line),
    }),
    image: (0,shape/* optional */.lq)(build_document_image),
    artifacts: (0,shape/* list */.p_)((0,shape/* object */.Ik)({
        path,
        sha256: hex,
        size: whole,
        ...proven,
        normalised: (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* object */.Ik)({ rule: line, before: (0,shape/* optional */.lq)(hex) }), 1000)),
        from: (0,shape/* optional */.lq)(line),
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
    return (0,shape/* readShape */._f)(build_document_shape, (0,json/* parseJson */.qF)(source, what), what, 'Make it again with build-python or build-container.');
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
        throw (0,shape/* wrong */.Qm)(at, value, 'a whole number from 0');
    return value;
};
const range = (value, at) => {
    const [from, to, ...others] = (0,shape/* list */.p_)(coverage_document_count)(value, at);
    if (from === undefined || to === undefined || others.length > 0 || from < 1 || to < from)
        throw (0,shape/* wrong */.Qm)(at, value, 'the first and the last line of a range');
    return [from, to];
};
const counts = { lines: coverage_document_count, coveredLines: coverage_document_count, branches: coverage_document_count, coveredBranches: coverage_document_count };
const coverage_document_shape = (0,shape/* object */.Ik)({
    version: (0,shape/* oneOf */.yL)(1),
    commit: (0,shape/* matching */.wC)(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'a full commit id'),
    tool: (0,shape/* object */.Ik)({ name: (0,shape/* oneOf */.yL)('coverage.py'), version: (0,shape/* optional */.lq)(shape/* text */.Qq) }),
    branches: shape/* boolean */.zM,
    totals: (0,shape/* object */.Ik)({ ...counts, percent: (0,shape/* optional */.lq)((0,shape/* number */.ai)(0, 100)) }),
    nothing: (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* oneOf */.yL)(...nothing_measured_nothingReasons), nothing_measured_nothingReasons.length)),
    files: (0,shape/* list */.p_)((0,shape/* object */.Ik)({ path: shape/* text */.Qq, ...counts, missing: (0,shape/* list */.p_)(range), importedBefore: (0,shape/* optional */.lq)(shape/* boolean */.zM) })),
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
    const document = (0,shape/* readShape */._f)(coverage_document_shape, (0,json/* parseJson */.qF)(source, what), what, next);
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
const hardening_document_line = (0,shape/* matching */.wC)(/^[^\p{Cc}\p{Cs}]{1,500}$/u, 'one line of text');
const hardening_document_words = (0,shape/* matching */.wC)(/^[^\p{Cc}\p{Cs}]{0,500}$/u, 'one line of text, or nothing');
const hardening_document_digest = (0,shape/* matching */.wC)(/^sha256:[0-9a-f]{64}$/, '"sha256:" and 64 lower-case hexadecimal digits');
const hardening_document_path = (0,shape/* matching */.wC)(/^\/[^\p{Cc}\p{Cs}]{0,4095}$/u, 'an absolute path');
const hardening_document_whole = (value, at) => {
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0)
        return value;
    throw (0,shape/* wrong */.Qm)(at, value, 'a whole number from 0');
};
const hardening_document_paths = (0,shape/* object */.Ik)({ count: hardening_document_whole, paths: (0,shape/* list */.p_)(hardening_document_path, mostPaths) });
const secret = (0,shape/* object */.Ik)({
    path: hardening_document_line,
    line: hardening_document_whole,
    rule: hardening_document_line,
    severity: hardening_document_line,
});
const hardening_document_platform = (0,shape/* object */.Ik)({
    platform: hardening_document_line,
    digest: hardening_document_digest,
    user: (0,shape/* object */.Ik)({ name: hardening_document_words, uid: (0,shape/* optional */.lq)(hardening_document_whole) }),
    setuid: hardening_document_paths,
    capabilities: hardening_document_paths,
    shells: hardening_document_paths,
    packageManagers: hardening_document_paths,
    writable: hardening_document_paths,
    healthcheck: (0,shape/* oneOf */.yL)('absent', 'disabled', 'set'),
    secrets: (0,shape/* optional */.lq)((0,shape/* list */.p_)(secret, 10_000)),
    size: hardening_document_whole,
    layers: (0,shape/* list */.p_)((0,shape/* object */.Ik)({ digest: hardening_document_digest, size: hardening_document_whole, unpacked: hardening_document_whole, files: hardening_document_whole, createdBy: hardening_document_words }), 1000),
});
const hardening_document_shape = (0,shape/* object */.Ik)({
    schema: (0,shape/* oneOf */.yL)(hardeningSchema),
    image: (0,shape/* object */.Ik)({ name: hardening_document_line, digest: hardening_document_digest }),
    detector: (0,shape/* optional */.lq)((0,shape/* object */.Ik)({ name: hardening_document_line, version: hardening_document_line })),
    platforms: (0,shape/* list */.p_)(hardening_document_platform, 100),
});
/** The bytes of `hardening.json`. Throws a Problem if the document is not one. */
function renderHardening(document) {
    const platforms = [...document.platforms].sort((a, b) => byBytes(a.platform, b.platform));
    return renderJson(readShape(hardening_document_shape, { ...document, platforms }, 'the hardening report', 'This is a defect of release-tools.'));
}
/** Parses `hardening.json`. `what` names it in errors. Throws a Problem. */
function parseHardening(source, what) {
    return (0,shape/* readShape */._f)(hardening_document_shape, (0,json/* parseJson */.qF)(source, what), what, 'Build the image again with build-container.');
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
        throw new problem/* Problem */.A(`read ${path}`, {
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
            throw archive_member_archiveProblem(`it contains ${name} twice.`);
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
    await (entry.method === 0 ? (0,promises_.pipeline)(packed, take) : inflated(packed, take, entry));
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
        await (0,promises_.pipeline)(packed, inflate, take);
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
const bom_ownProperty = 'release-tools:';
/** The name of the property that tells our two contents apart. */
const contentProperty = `${bom_ownProperty}content`;
/** The name of the property with the path of a file that names the component. */
const locationProperty = `${bom_ownProperty}location`;
/** The name of the property with the name of the file that is released or installed. */
const fileProperty = `${bom_ownProperty}file`;
/** The name of the property with the SBOM in an artifact that names the component. */
const withinProperty = `${bom_ownProperty}within`;
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
    throw archive_member_archiveProblem(`${JSON.stringify(path)} in it has ${values.length > 1 ? 'more than one' : 'no'} ${name}.`);
}
/** Collects a small file of an archive. Throws a Problem if it is larger than metadataLimit. */
class TextSink {
    #parts = [];
    #size = 0;
    async write(bytes) {
        this.#size += bytes.length;
        if (this.#size > metadataLimit)
            throw archive_member_archiveProblem(`its metadata has more than ${metadataLimit} bytes.`);
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
        throw archive_member_archiveProblem(`it has ${JSON.stringify(member)} and ${JSON.stringify(other)}.`);
    const sink = new TextSink();
    await zip_reader_readZipMember(path, normalName(member), sink);
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
            throw archive_member_archiveProblem(`${JSON.stringify(name)} in it is not a regular file.`);
        if (found !== undefined)
            throw archive_member_archiveProblem(`it has ${JSON.stringify(found.member)} and ${JSON.stringify(name)}.`);
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
        throw archive_member_archiveProblem('its name does not have the form that PEP 427 asks of wheels.');
    const { member, text } = await wheel_wheelMetadata(path);
    const directory = infoDir.exec(member)?.groups;
    if (directory === undefined)
        throw archive_member_archiveProblem(`the name of ${JSON.stringify(member)} has no version.`);
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
        throw archive_member_archiveProblem(`it has ${found.length === 0 ? 'no' : 'more than one'} *.dist-info/METADATA.`);
    const sink = new TextSink();
    await zip_reader_readZipMember(path, metadata, sink);
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
function version_schemeWords(scheme) {
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
    return (0,json/* textAt */.$6)(document, 'bomFormat') === 'CycloneDX' ? byCycloneDx(document) : bySpdx(document);
}
function byCycloneDx(document) {
    const root = (0,json.at)(document, 'metadata', 'component');
    const isRelease = propertyOf((0,json.at)(document, 'metadata'), contentProperty) === 'release';
    const ref = (0,json/* textAt */.$6)(root, 'bom-ref');
    const own = (0,json/* listAt */.gT)(document, 'dependencies').find(one => (0,json/* textAt */.$6)(one, 'ref') === ref);
    const parts = new Set((0,json/* listAt */.gT)(own, 'dependsOn'));
    const artifacts = (0,json/* listAt */.gT)(document, 'components')
        .filter(one => parts.has((0,json.at)(one, 'bom-ref')))
        .map(one => ({ fileName: propertyOf(one, fileProperty) ?? '', sha256: digestOf((0,json/* listAt */.gT)(one, 'hashes'), 'SHA-256') }));
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

;// CONCATENATED MODULE: ./packages/evidence/lib/sbom/sbom-image.js

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
/** A property that rootComponent (sbom.ts) writes. */
function sbom_image_propertyOf(root, key) {
    const property = (0,json/* listAt */.gT)(root, 'properties').find(one => (0,json/* textAt */.$6)(one, 'name') === `release-tools:image:${key}`);
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
        if (known === true)
            return document;
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
    return (0,json/* textAt */.$6)(document, 'bomFormat') === 'CycloneDX';
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
    const purl = (0,json/* textAt */.$6)(component, 'purl');
    return {
        name: (0,json/* textAt */.$6)(component, 'name') ?? '',
        version: (0,json/* textAt */.$6)(component, 'version') ?? '',
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
    const names = (0,json/* listAt */.gT)(component, 'licenses').map(choice => (0,json/* textAt */.$6)(choice, 'expression') ?? (0,json/* textAt */.$6)((0,json.at)(choice, 'license'), 'id') ?? (0,json/* textAt */.$6)((0,json.at)(choice, 'license'), 'name'));
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
const signing_event_line = (0,shape/* matching */.wC)(/^[^\p{Cc}\p{Cs}]{1,2000}$/u, 'one line of text');
const signing_event_hex = (0,shape/* matching */.wC)(/^[0-9a-f]{64}$/, '64 lower-case hexadecimal digits');
const longHex = (0,shape/* matching */.wC)(/^[0-9a-f]{40,128}$/, '40 to 128 lower-case hexadecimal digits');
const time = (0,shape/* matching */.wC)(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z$/, 'a time like 2026-01-31T12:00:00Z');
const digits = (0,shape/* matching */.wC)(/^\d{1,20}$/, 'a whole number as text');
/** Names with values, at most 50. */
function named(value) {
    return (found, at) => {
        if (!(0,shape/* isObject */.Gv)(found))
            throw (0,shape/* wrong */.Qm)(at, found, 'a mapping');
        const names = Object.keys(found).sort(lib_files/* byBytes */.bg);
        if (names.length > 50 || names.some(name => !/^[\w.-]{1,100}$/.test(name)))
            throw new shape/* WrongShape */.zq(`${JSON.stringify(at)} has more than 50 names, or a name that is none.`, at);
        return Object.fromEntries(names.map(name => [name, value(found[name], `${at}.${name}`)]));
    };
}
const signers = {
    key: (0,shape/* object */.Ik)({ kind: (0,shape/* oneOf */.yL)('key'), sha256: signing_event_hex }),
    identity: (0,shape/* object */.Ik)({
        kind: (0,shape/* oneOf */.yL)('identity'),
        identity: signing_event_line,
        issuer: signing_event_line,
        certificate: (0,shape/* optional */.lq)((0,shape/* object */.Ik)({ sha256: signing_event_hex, serialNumber: (0,shape/* matching */.wC)(/^[0-9a-f]{1,64}$/, 'hexadecimal digits') })),
    }),
    openpgp: (0,shape/* object */.Ik)({
        kind: (0,shape/* oneOf */.yL)('openpgp'),
        fingerprint: (0,shape/* matching */.wC)(/^[0-9A-F]{40,64}$/, 'a fingerprint in upper-case hex'),
        primary: (0,shape/* matching */.wC)(/^[0-9A-F]{40,64}$/, 'a fingerprint in upper-case hex'),
    }),
};
const signer = (value, at) => {
    const kind = (0,shape/* oneOf */.yL)('key', 'identity', 'openpgp')((0,shape/* isObject */.Gv)(value) ? value.kind : undefined, `${at}.kind`);
    return signers[kind](value, at);
};
const logEntry = (0,shape/* object */.Ik)({
    url: (0,shape/* optional */.lq)(signing_event_line),
    logId: (0,shape/* matching */.wC)(/^[0-9a-f]{8,128}$/, '8 to 128 lower-case hexadecimal digits'),
    index: digits,
    kind: signing_event_line,
    integratedTime: (0,shape/* optional */.lq)(time),
    bodySha256: (0,shape/* optional */.lq)(signing_event_hex),
    leafHash: (0,shape/* optional */.lq)(signing_event_hex),
});
const service = (0,shape/* object */.Ik)({
    name: signing_event_line,
    key: signing_event_line,
    keyVersion: (0,shape/* optional */.lq)(signing_event_line),
    login: (0,shape/* optional */.lq)(named(signing_event_line)),
    session: (0,shape/* optional */.lq)((0,shape/* object */.Ik)({
        caller: (0,shape/* optional */.lq)(signing_event_line),
        accessor: (0,shape/* optional */.lq)(signing_event_line),
        loginRequestId: (0,shape/* optional */.lq)(signing_event_line),
        entityId: (0,shape/* optional */.lq)(signing_event_line),
        namespace: (0,shape/* optional */.lq)(signing_event_line),
    })),
});
const signing_event_shape = (0,shape/* object */.Ik)({
    schema: (0,shape/* oneOf */.yL)(signingEventSchema),
    time,
    kept: (0,shape/* optional */.lq)(shape/* boolean */.zM),
    dryRun: (0,shape/* optional */.lq)(shape/* boolean */.zM),
    kind: (0,shape/* oneOf */.yL)(...signedKinds),
    predicateType: (0,shape/* optional */.lq)(signing_event_line),
    subjects: (0,shape/* list */.p_)((0,shape/* object */.Ik)({ name: (0,shape/* optional */.lq)(signing_event_line), digest: named(longHex) }), 100_000),
    signer,
    signature: (0,shape/* object */.Ik)({ sha256: signing_event_hex, name: (0,shape/* optional */.lq)(signing_event_line) }),
    signed: (0,shape/* optional */.lq)((0,shape/* object */.Ik)({ algorithm: (0,shape/* oneOf */.yL)('sha256', 'sha384', 'sha512'), digest: longHex })),
    log: (0,shape/* list */.p_)(logEntry, 8),
    timestamps: (0,shape/* list */.p_)((0,shape/* object */.Ik)({ time, authority: (0,shape/* optional */.lq)(signing_event_line) }), 8),
    service: (0,shape/* optional */.lq)(service),
    run: (0,shape/* object */.Ik)({
        server: signing_event_line,
        repository: signing_event_line,
        id: (0,shape/* optional */.lq)(signing_event_line),
        attempt: (0,shape/* optional */.lq)(signing_event_line),
        job: (0,shape/* optional */.lq)(signing_event_line),
        workflow: (0,shape/* optional */.lq)(signing_event_line),
        ref: signing_event_line,
        commit: signing_event_line,
    }),
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
    const lines = [...made.values()].map(event => readShape(signing_event_shape, event, 'the record of a signature', next));
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
        throw new problem/* Problem */.A(`read ${what}`, {
            found: `it has ${lines.length} records, more than the ${mostEvents} accepted.`,
            next,
        });
    const known = new Map();
    return lines.map((one, index) => {
        const place = `${what}, line ${index + 1}`;
        const event = (0,shape/* readShape */._f)(signing_event_shape, (0,json/* parseJson */.qF)(one, place), place, next);
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
const tests_document_longest = 4000;
const most = 1_000_000;
const tests_document_line = (0,shape/* matching */.wC)(/^[\s\S]{0,4000}$/, 'text of at most 4000 characters');
const tests_document_count = (0,shape/* number */.ai)(0, most);
const totals = (0,shape/* object */.Ik)({ total: tests_document_count, passed: tests_document_count, failed: tests_document_count, error: tests_document_count, skipped: tests_document_count });
const tests_document_shape = (0,shape/* object */.Ik)({
    version: (0,shape/* oneOf */.yL)(1),
    commit: (0,shape/* matching */.wC)(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'a full commit id'),
    totals,
    pythons: (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* object */.Ik)({
        name: tests_document_line,
        python: tests_document_line,
        totals,
        requirements: (0,shape/* optional */.lq)((0,shape/* object */.Ik)({ from: tests_document_line, pinned: shape/* boolean */.zM })),
    }), 1000)),
    tests: (0,shape/* list */.p_)((0,shape/* object */.Ik)({
        name: tests_document_line,
        classname: tests_document_line,
        path: (0,shape/* optional */.lq)(shape/* text */.Qq),
        outcome: (0,shape/* oneOf */.yL)('passed', 'failed', 'error', 'skipped'),
        message: (0,shape/* optional */.lq)(tests_document_line),
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
    const document = (0,shape/* readShape */._f)(tests_document_shape, (0,json/* parseJson */.qF)(source, what), what, next);
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
    if (!(0,shape/* isObject */.Gv)(value))
        return false;
    const { _type, subject, predicateType } = value;
    return (statementTypes.some(type => type === _type) &&
        typeof predicateType === 'string' &&
        Array.isArray(subject) &&
        subject.length > 0 &&
        subject.every(isSubject));
}
function isSubject(value) {
    if (!(0,shape/* isObject */.Gv)(value) || !(0,shape/* isObject */.Gv)(value.digest))
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
// EXTERNAL MODULE: ./packages/evidence/lib/findings/scanners.js + 3 modules
var scanners = __webpack_require__(2356);
;// CONCATENATED MODULE: ./packages/evidence/lib/findings/findings.js

/** The value of `schema`, and the `$id` of the JSON Schema. */
const findingsSchema = 'https://github.com/org/release-tools/blob/v1/docs/schema/findings.v1.json';
/** Reads the matches of a report as opinions of its scanner. Throws a Problem for a report that the scanner does not write. */
function readReport(scanner, output) {
    const { matches, ...report } = scanners/* scanners */.U[scanner].parse(output);
    return {
        ...report,
        matches: matches.map(({ assessment, ...match }) => ({ opinion: { scanner, ...assessment }, ...match })),
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
const findings_document_line = (0,shape/* matching */.wC)(/^[\s\S]{0,4000}$/, 'text of at most 4000 characters');
const findings_document_digest = (0,shape/* matching */.wC)(/^sha256:[0-9a-f]{64}$/, '"sha256:" and 64 lower-case hexadecimal digits');
const severity = (0,shape/* oneOf */.yL)(...findings_severity/* severities */.gO);
const findings_document_count = (0,shape/* number */.ai)(0, Number.MAX_SAFE_INTEGER);
const fix = (0,shape/* object */.Ik)({ state: (0,shape/* oneOf */.yL)(...assessment/* fixStates */.s), versions: (0,shape/* list */.p_)(findings_document_line, 1000) });
const opinion = (0,shape/* object */.Ik)({
    scanner: (0,shape/* oneOf */.yL)(...scanners/* scannerNames */.t),
    id: shape/* text */.Qq,
    severity,
    source: shape/* text */.Qq,
    fix,
    title: (0,shape/* optional */.lq)(findings_document_line),
    url: (0,shape/* optional */.lq)(findings_document_line),
    cvss: (0,shape/* optional */.lq)((0,shape/* number */.ai)(0, 10)),
    epss: (0,shape/* optional */.lq)((0,shape/* number */.ai)(0, 1)),
    knownExploited: (0,shape/* optional */.lq)(shape/* boolean */.zM),
});
const finding = (0,shape/* object */.Ik)({
    id: shape/* text */.Qq,
    aliases: (0,shape/* list */.p_)(shape/* text */.Qq, 1000),
    package: (0,shape/* object */.Ik)({
        name: shape/* text */.Qq,
        version: findings_document_line,
        type: findings_document_line,
        purl: (0,shape/* optional */.lq)(shape/* text */.Qq),
        otherDistributions: (0,shape/* optional */.lq)((0,shape/* list */.p_)(shape/* text */.Qq, 10)),
    }),
    severity,
    fix,
    locations: (0,shape/* list */.p_)(findings_document_line),
    opinions: (0,shape/* list */.p_)(opinion, 1000),
    unseen: (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* oneOf */.yL)(...scanners/* scannerNames */.t), 10)),
    disagreement: (0,shape/* optional */.lq)((0,shape/* oneOf */.yL)('severity', 'presence')),
});
const database = (0,shape/* object */.Ik)({
    version: (0,shape/* optional */.lq)(shape/* text */.Qq),
    built: (0,shape/* optional */.lq)(shape/* text */.Qq),
    source: (0,shape/* optional */.lq)(shape/* text */.Qq),
    sample: (0,shape/* optional */.lq)(shape/* boolean */.zM),
});
const scanner = (0,shape/* object */.Ik)({
    name: (0,shape/* oneOf */.yL)(...scanners/* scannerNames */.t),
    version: shape/* text */.Qq,
    sha256: (0,shape/* optional */.lq)((0,shape/* matching */.wC)(/^[0-9a-f]{64}$/, '64 lower-case hexadecimal digits')),
    status: (0,shape/* oneOf */.yL)('ok', 'error'),
    database,
    error: (0,shape/* optional */.lq)(findings_document_line),
});
const target = (0,shape/* object */.Ik)({
    kind: (0,shape/* oneOf */.yL)(...targetKinds),
    name: shape/* text */.Qq,
    path: (0,shape/* optional */.lq)(shape/* text */.Qq),
    platform: (0,shape/* optional */.lq)(shape/* text */.Qq),
    digest: (0,shape/* optional */.lq)(findings_document_digest),
});
const findings_document_counts = (0,shape/* object */.Ik)({ UNKNOWN: findings_document_count, NEGLIGIBLE: findings_document_count, LOW: findings_document_count, MEDIUM: findings_document_count, HIGH: findings_document_count, CRITICAL: findings_document_count });
const findings_document_shape = (0,shape/* object */.Ik)({
    schema: (0,shape/* oneOf */.yL)(findingsSchema),
    target,
    scanned: (0,shape/* matching */.wC)(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/, 'a time like 2026-01-31T12:00:00Z'),
    scanners: (0,shape/* list */.p_)(scanner, 10),
    unjudged: (0,shape/* optional */.lq)((0,shape/* list */.p_)(findings_document_line)),
    summary: (0,shape/* object */.Ik)({ total: findings_document_count, severities: findings_document_counts, fixable: findings_document_count, disagreements: findings_document_count }),
    findings: (0,shape/* list */.p_)(finding),
});
/** Parses `vulnerabilities.json`. `what` names it in errors. Throws a Problem. */
function parseFindings(source, what) {
    return (0,shape/* readShape */._f)(findings_document_shape, (0,json/* parseJson */.qF)(source, what), what, 'Regenerate it with scan-image.');
}
/** Makes the document. Computes its counts, so that they agree with the list. */
function findingsDocument(parts) {
    const { findings, unjudged = [] } = parts;
    const severities_ = Object.fromEntries([...findings_severity/* severities */.gO].reverse().map(one => [one, findings.filter(finding => finding.severity === one).length]));
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
    return (0,json/* renderJson */.hF)(document);
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
        throw new problem/* Problem */.A(`read ${path}`, {
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
    provenance,
    imageSignature,
    signingEvents,
    verifyLog,
    notes,
    page_page,
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
const day = 24 * 60 * 60 * 1000;
/** Milliseconds since 1970 of the first moment of a day or time. */
function startOf(moment) {
    return Date.parse((0,dates/* isDay */.N)(moment) ? `${moment}T00:00:00Z` : moment);
}
/** Milliseconds since 1970 of the first moment after a day; of a time, that time. */
function endOf(moment) {
    return (0,dates/* isDay */.N)(moment) ? startOf(moment) + day : startOf(moment);
}
/** A day, or a time in UTC to the second: other forms mean another moment to another reader. */
const moment = (value, at) => {
    const isTime = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/.test(value);
    if (typeof value === 'string' && ((0,dates/* isDay */.N)(value) || (isTime && (0,dates/* isDay */.N)(value.slice(0, 10)))))
        return value;
    throw (0,shape/* wrong */.Qm)(at, value, 'a day like 2027-01-31 or a time like 2027-01-31T12:00:00Z');
};
const revocation = (value, at) => (value === true ? true : moment(value, at));
/** The keys that name a signer, and those that say when it counts. */
const signerFields = {
    key: (0,shape/* optional */.lq)(shape/* text */.Qq),
    identity: (0,shape/* optional */.lq)(shape/* text */.Qq),
    issuer: (0,shape/* optional */.lq)(shape/* text */.Qq),
    from: (0,shape/* optional */.lq)(moment),
    until: (0,shape/* optional */.lq)(moment),
    revoked: (0,shape/* optional */.lq)(revocation),
};
/** As programs print it, without blanks. The case of its letters says nothing. */
const fingerprint = (value, at) => {
    if (typeof value === 'string' && /^(?:[0-9A-Fa-f]{40}|[0-9A-Fa-f]{64})$/.test(value))
        return value.toUpperCase();
    throw (0,shape/* wrong */.Qm)(at, value, 'the fingerprint of an OpenPGP key: 40 or 64 hexadecimal digits, without blanks');
};
const [policy_signers_named, anyNamed] = [(0,shape/* object */.Ik)(signerFields), (0,shape/* object */.Ik)({ ...signerFields, fingerprint: (0,shape/* optional */.lq)(fingerprint) })];
/** The signer of a mapping that may have other keys. Throws WrongShape if it names none, or two, or one that never counts by its dates. */
function signerOf(read, at) {
    const { key, identity, issuer, from, until, revoked } = read;
    const validity = { ...(from && { from }), ...(until && { until }), ...(revoked !== undefined && { revoked }) };
    refuseEmpty(validity, at);
    if (key !== undefined && identity === undefined && issuer === undefined)
        return { key, ...validity };
    if (key === undefined && identity !== undefined && issuer !== undefined)
        return { identity, issuer, ...validity };
    throw new shape/* WrongShape */.zq(`${JSON.stringify(at)} must have either "key", or "identity" and "issuer".`, at);
}
function refuseEmpty({ from, until, revoked }, at) {
    const never = (field, value) => new shape/* WrongShape */.zq(`"${at}.${field}" is ${JSON.stringify(value)}, which is not after "from", ${from}.`, `${at}.${field}`);
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
    throw new shape/* WrongShape */.zq(`${JSON.stringify(at)} has "fingerprint", but not the "key" that it is of.`, at);
};
/** Signers of attestations. */
const attestors = consistent((0,shape/* list */.p_)(attestor, 100));
/** Signers of a release, an image, a package or a file. */
const policy_signers_signers = consistent((0,shape/* list */.p_)(anySigner, 100));
/** None is in a list both as one that is revoked altogether and as one that counts. */
function consistent(many) {
    return (value, at) => requireConsistent(many(value, at), at);
}
function requireConsistent(read, at) {
    const clash = read.findIndex(one => one.revoked === true && read.some(other => isSame(one, other) && other.revoked !== true));
    if (clash < 0)
        return read;
    const place = `${at}[${clash}].revoked`;
    throw new shape/* WrongShape */.zq(`"${place}" is true, but the same signer is in the list as one that counts.`, place);
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
    throw (0,shape/* wrong */.Qm)(at, value, 'a whole number from 1 to 100');
};
const namedRebuilders = (0,shape/* object */.Ik)({ count: howMany, signers: attestors });
/** Whose word is needed that a release can be rebuilt, and how many of them are enough. */
const rebuilders = (value, at) => {
    const read = namedRebuilders(value, at);
    const different = new Set(read.signers.filter(({ revoked }) => revoked !== true).map(whoIs));
    if (read.count <= different.size)
        return read;
    throw new shape/* WrongShape */.zq(`${JSON.stringify(`${at}.count`)} is ${read.count}, and "signers" names ${different.size}: no release can fulfil that.`, `${at}.count`);
};
/** The SLSA Build levels that a policy can ask for. */
const slsaLevel = (0,shape/* oneOf */.yL)(1, 2, 3);

// EXTERNAL MODULE: ./packages/evidence/lib/version/tag-pattern.js
var tag_pattern = __webpack_require__(8156);
;// CONCATENATED MODULE: ./packages/evidence/lib/policy/reader-rules.js



// What a policy asks that only a reader can decide, who verifies with it (--policy).
const webAddress = (0,shape/* matching */.wC)(/^https?:\/\/[^\s@?#]+[^\s@?#/]$/, 'a web address like https://github.com/acme/widget');
/** A builder whose provenance counts: `builder.id`, exactly; without `@`, at any ref. `level`: the highest that is believed of it. */
const builder = (0,shape/* object */.Ik)({
    id: (0,shape/* matching */.wC)(/^https?:\/\/[^\s?#]{1,2000}$/, 'the address of a builder'),
    level: (0,shape/* optional */.lq)(slsaLevel),
});
const tag = (value, at) => {
    if (typeof value === 'string' && ((0,tag_pattern/* isTag */.dz)(value) || (0,tag_pattern/* isTagPattern */.xV)(value)))
        return value;
    throw new shape/* WrongShape */.zq(`${JSON.stringify(at)} must be a tag like v1.2.0, or a form of tags like v{version}.`, at);
};
const branch = (0,shape/* matching */.wC)(/^(?!refs\/)(?!.*(?:\.\.|\/\/|@\{))[^\s~^:?*[\\\p{C}]{1,200}$/u, 'the name of a branch like main, without refs/heads/');
const source = (0,shape/* object */.Ik)({ repository: (0,shape/* optional */.lq)(webAddress), tag: (0,shape/* optional */.lq)(tag), branch: (0,shape/* optional */.lq)(branch) });
const agesInDays = (0,shape/* object */.Ik)({ 'min-days': (0,shape/* optional */.lq)((0,shape/* number */.ai)(0, 36_500)), 'max-days': (0,shape/* optional */.lq)((0,shape/* number */.ai)(0, 36_500)) });
const age = (value, at) => {
    const read = agesInDays(value, at);
    const { 'min-days': least = 0, 'max-days': most = Number.POSITIVE_INFINITY } = read;
    if (least <= most)
        return read;
    throw new shape/* WrongShape */.zq(`"${at}.max-days" is ${most}, and "min-days" is ${least}: no release can fulfil that.`, `${at}.max-days`);
};
const verifierFields = (0,shape/* object */.Ik)({
    ...signerFields,
    id: shape/* text */.Qq,
    level: (0,shape/* optional */.lq)(slsaLevel),
    policy: (0,shape/* optional */.lq)(shape/* text */.Qq),
    'max-age-hours': (0,shape/* optional */.lq)((0,shape/* number */.ai)(1, 1_000_000)),
});
const reader_rules_sha256 = /^sha256:[0-9a-f]{64}$/;
const verifier = (value, at) => {
    const { id, level, policy, 'max-age-hours': hours, ...rest } = verifierFields(value, at);
    if (!URL.canParse(id))
        throw new shape/* WrongShape */.zq(`"${at}.id" is ${JSON.stringify(id)}, which is not a URI.`, `${at}.id`);
    if (policy !== undefined && !reader_rules_sha256.test(policy))
        throw new shape/* WrongShape */.zq(`"${at}.policy" must be sha256: and 64 lower-case hexadecimal digits.`, `${at}.policy`);
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
    builders: (0,shape/* optional */.lq)((0,shape/* list */.p_)(builder, 1000)),
    source: (0,shape/* optional */.lq)(source),
    age: (0,shape/* optional */.lq)(age),
    vex: (0,shape/* optional */.lq)((0,shape/* object */.Ik)({ signers: attestors })),
    verifiers: (0,shape/* optional */.lq)((0,shape/* list */.p_)(verifier, 100)),
};
/** Refuses a policy in which nothing that it names reaches the level that it asks for. */
function refuseUnreachable(asked, name, found) {
    if (asked === undefined || found === undefined || found.length === 0)
        return;
    if (found.some(({ level }) => level === undefined || level >= asked))
        return;
    throw new shape/* WrongShape */.zq(`"slsa.level" is ${asked}, and "${name}" names none of that level: no release can fulfil that.`, 'slsa.level');
}

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/policy.js







// docs/schema/policy.v1.json has the same rules. A test checks that both refuse the same broken policies.
const policy_day = (value, at) => {
    if (typeof value === 'string' && (0,dates/* isDay */.N)(value))
        return value;
    throw (0,shape/* wrong */.Qm)(at, value, 'a day like 2027-01-31');
};
const purl = (value, at) => {
    if (typeof value === 'string' && parsePurl(value) !== undefined)
        return value;
    throw (0,shape/* wrong */.Qm)(at, value, 'a package URL like pkg:pypi/jinja2@3.1.2');
};
const exception = (0,shape/* object */.Ik)({
    id: (0,shape/* matching */.wC)(/^[A-Za-z][A-Za-z0-9:._-]{2,99}$/, 'an identifier like CVE-2026-12345'),
    purl: (0,shape/* optional */.lq)(purl),
    reason: shape/* text */.Qq,
    expires: policy_day,
});
/** The evidence without which a release is not complete, if the policy does not say. */
const requiredByDefault = ['sbom', 'vulnerabilities', 'provenance'];
const policy_vulnerabilities = (0,shape/* object */.Ik)({
    fail: (0,shape/* withDefault */.IQ)((0,shape/* list */.p_)((0,shape/* oneOf */.yL)(...findings_severity/* severities */.gO), findings_severity/* severities */.gO.length), ['HIGH', 'CRITICAL']),
    'only-fixable': (0,shape/* withDefault */.IQ)(shape/* boolean */.zM, false),
    'allow-unjudged': (0,shape/* withDefault */.IQ)(shape/* boolean */.zM, false),
    exceptions: (0,shape/* withDefault */.IQ)((0,shape/* list */.p_)(exception, 10_000), []),
});
/** What only builds or tests is on no machine of a user, so that by default its findings are warnings. */
const policy_tools = (0,shape/* object */.Ik)({ fail: (0,shape/* withDefault */.IQ)((0,shape/* list */.p_)((0,shape/* oneOf */.yL)(...findings_severity/* severities */.gO), findings_severity/* severities */.gO.length), []) });
const fields = (0,shape/* object */.Ik)({
    version: (0,shape/* oneOf */.yL)(1),
    vulnerabilities: (0,shape/* withDefault */.IQ)(policy_vulnerabilities, policy_vulnerabilities({}, '')),
    tools: (0,shape/* withDefault */.IQ)(policy_tools, policy_tools({}, '')),
    databases: (0,shape/* withDefault */.IQ)((0,shape/* object */.Ik)({ 'max-age-hours': (0,shape/* withDefault */.IQ)((0,shape/* number */.ai)(1, 8760), 120) }), { 'max-age-hours': 120 }),
    evidence: (0,shape/* withDefault */.IQ)((0,shape/* object */.Ik)({ required: (0,shape/* withDefault */.IQ)((0,shape/* list */.p_)((0,shape/* oneOf */.yL)(...requirableKinds)), requiredByDefault) }), {
        required: requiredByDefault,
    }),
    hardening: (0,shape/* optional */.lq)((0,shape/* object */.Ik)({ required: (0,shape/* list */.p_)((0,shape/* oneOf */.yL)(...hardeningRules), hardeningRules.length) })),
    signers: (0,shape/* optional */.lq)(policy_signers_signers),
    rebuilders: (0,shape/* optional */.lq)(rebuilders),
    slsa: (0,shape/* optional */.lq)((0,shape/* object */.Ik)({ level: slsaLevel })),
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
    const policy = (0,shape/* readShape */._f)(policy_shape, value, what, next, place => `${what}, line ${lineOf(place)}`);
    return { policy, lineOf: rule => (isThere(value, rule) ? lineOf(rule) : undefined) };
}
/** True if the file itself has the rule. */
function isThere(value, rule) {
    const keys = rule.split(/[.[\]]+/).filter(key => key !== '');
    return (0,json.at)(value, ...keys) !== undefined;
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
    const shown = policy_file_workspaceRelative(where.workspace, path);
    if ((await (0,lib_files/* sizeIfThere */.nQ)(path)) !== undefined)
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
function policy_file_workspaceRelative(workspace, path) {
    return (0,lib_files/* toPosix */.d7)((0,external_node_path_.relative)((0,external_node_fs_.realpathSync)(workspace), path));
}
/** Writes the policy that was applied into the release, so that anyone can compute the verdict again. */
async function writePolicy(policy, releaseDir) {
    const { document } = policy_policy.files;
    await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(releaseDir, document.path), renderPolicy(policy));
    await (0,release_dir/* writeStepRecord */.Jf)(releaseDir, 'scan-image.policy', { files: [recordOf(document, document.path, ownTool)] });
}

// EXTERNAL MODULE: ./packages/base/lib/digest.js + 2 modules
var lib_digest = __webpack_require__(5211);
// EXTERNAL MODULE: ./packages/base/lib/limits.js
var lib_limits = __webpack_require__(8562);
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
    if (list === undefined && (0,shape/* isObject */.Gv)(value))
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
    return new problem/* Problem */.A(`read the list of digests ${name}`, {
        found,
        next: 'Hand over the release directory with `to-artifact` and `from-artifacts`, and do not change its files.',
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
const systemTypes = ['deb', 'rpm', 'apk', 'alpm'];
/** The distribution of a package of the operating system, by one name for all scanners; empty if the purl names none. */
function distributionOf(purl) {
    if (!systemTypes.includes(purl.type))
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
    const path = systemTypes.includes(type) ? name.replace(/^.*\//, '') : name;
    return { type, name: path, version, qualifiers: {}, subpath: '' };
}
function identityOfPurl(purl) {
    return {
        type: purl.type,
        distribution: distributionOf(purl),
        name: (nameRules.get(purl.type) ?? exact)(fullName(purl)),
        version: normalVersion(purl),
        // purl-spec: types/deb-definition.json says `source`; rpm itself says `src`.
        source: systemTypes.includes(purl.type) && ['source', 'src'].includes(purl.qualifiers.arch ?? ''),
    };
}
/** The name without what scanners write in different places. */
function fullName({ type, name, subpath }) {
    if (systemTypes.includes(type))
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
    return systemTypes.includes(type) ? withEpoch(version, qualifiers.epoch) : version;
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
    return fail.includes(finding.severity) && (!onlyFixable || isFixable(finding));
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
        const { requirable } = kinds[kind];
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
    if (!(0,dates/* isDay */.N)(today))
        throw new problem/* Problem */.A('decide on the evidence', {
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
    const daysLeft = ((0,dates/* hoursBetween */.U)(`${today}T00:00:00Z`, `${exception.expires}T00:00:00Z`) ?? 0) / 24;
    if (expired || daysLeft > soonDays)
        return [];
    return [`The exception for ${exception.id} expires on ${exception.expires}.`];
}

// EXTERNAL MODULE: ./packages/host/lib/scratch.js
var scratch = __webpack_require__(4677);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
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
        throw error instanceof problem/* Problem */.A ? damagedImage(what, error.found) : error;
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
        if (cause instanceof problem/* Problem */.A)
            throw cannotOpen(path, 'it is not a file.', cause);
        throw cannotOpen(path, cause.code === 'ENOENT' ? 'the file does not exist.' : `${cause.message}.`, cause);
    };
}
function cannotOpen(path, found, cause) {
    return new problem/* Problem */.A(`open the archive ${path}`, { found, next: 'Check the path.', cause });
}
/** The Problem for an image archive that cannot be used. */
function damagedImage(what, found, next = 'Give a tar, as `docker save` or `buildah push IMAGE oci-archive:FILE` write it.') {
    return new problem/* Problem */.A(`read the archive ${what}`, { found, next });
}

// EXTERNAL MODULE: ./packages/base/lib/tar/tar-limits.js
var tar_limits = __webpack_require__(9524);
// EXTERNAL MODULE: ./packages/host/lib/http/sink.js
var sink = __webpack_require__(9741);
;// CONCATENATED MODULE: ./packages/oci/lib/uncompressed.js







/** The first bytes of compressed files that we do not unpack, in hexadecimal, and the program that does. */
const others = [
    ['28b52ffd', 'zstd', 'zstd -d'],
    ['fd377a585a00', 'xz', 'xz -d'],
    ['425a68', 'bzip2', 'bzip2 -d'],
];
/**
 * The path of the uncompressed archive: the archive itself or, if it is gzipped, a copy in `scratch`. Throws a Problem for other
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
    if (!start.startsWith('1f8b'))
        return archive;
    await (0,external_node_fs_promises_.mkdir)(scratch, { recursive: true });
    const path = (0,external_node_path_.join)(scratch, 'image.tar');
    await (0,promises_.pipeline)(unpacked(archive), (0,external_node_fs_.createWriteStream)(path)).catch(error => {
        throw error instanceof problem/* Problem */.A ? error : (0,sink/* unwritable */.m)(path, error);
    });
    return path;
}
async function* unpacked(archive) {
    let size = 0;
    try {
        for await (const chunk of (0,tar_reader/* unzip */.$1)((0,read_limited/* readPieces */.ut)(archive), tar_limits/* defaultLimits */.M)) {
            size += chunk.length;
            if (size > tar_limits/* defaultLimits */.M.totalSize)
                throw damagedImage(archive, `it unpacks to more than the ${tar_limits/* defaultLimits */.M.totalSize} bytes accepted.`);
            yield chunk;
        }
    }
    catch (error) {
        throw error instanceof problem/* Problem */.A ? damagedImage(archive, error.found) : error;
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
        const read = async (entry) => docker_archive_parse(await readTarBytes(file, entry, documentLimit, archive), entry, archive);
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
function docker_archive_parse(bytes, { path }, archive) {
    try {
        return parseBounded(bytes);
    }
    catch (error) {
        throw error instanceof BadDocument ? damagedImage(archive, `${shown(path)} ${error.message}.`) : error;
    }
}
async function unpack(path, entry, directory) {
    const target = (0,external_node_path_.join)(directory, entry.path);
    await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.join)(directory, 'blobs', 'sha256'), { recursive: true });
    const range = { start: entry.offset, end: entry.offset + entry.size - 1 };
    await (0,promises_.pipeline)(entry.size === 0 ? [] : (0,read_limited/* readPieces */.ut)(path, { range }), (0,external_node_fs_.createWriteStream)(target));
}

;// CONCATENATED MODULE: ./packages/oci/lib/layout-view.js




/**
 * A layout (in `scratch`) with only one image of another layout, whose blobs it shares. If a layout has several platforms, scanners
 * silently read only one of them. `digest` is that of the image's manifest. Returns the path of the view.
 */
async function viewOf(directory, layout, digest, scratch) {
    const view = (0,external_node_path_.join)(scratch, digest.replace(':', '-'));
    await (0,external_node_fs_promises_.mkdir)(view, { recursive: true });
    const bytes = await layout.bytes({ digest });
    const mediaType = (0,json/* textAt */.$6)(parseDocument(bytes), 'mediaType') ?? 'application/vnd.oci.image.manifest.v1+json';
    const manifest = { mediaType, digest, size: bytes.length };
    await (0,external_node_fs_promises_.writeFile)((0,external_node_path_.join)(view, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
    await (0,external_node_fs_promises_.writeFile)((0,external_node_path_.join)(view, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests: [manifest] }));
    await (0,external_node_fs_promises_.symlink)((0,external_node_path_.join)(await (0,external_node_fs_promises_.realpath)(directory), 'blobs'), (0,external_node_path_.join)(view, 'blobs'), 'junction');
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
    const reader = new Reader(source, new Set(wanted.map(canonicalPlatform)));
    const images = await reader.read({ digest: root.digest }, root.document, 0);
    const byDigest = new Map(images.map(image => [`${image.platform}@${image.digest}`, image]));
    return { images: [...byDigest.values()], platforms: [...reader.platforms] };
}
class Reader {
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
            const descriptor = this.#checked(entry.digest, () => readDescriptor(value));
            const child = { ...descriptor, platform: platformOf((0,json.at)(value, 'platform')), artifact: hasArtifactType(value) };
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
function partsOf(document) {
    const config = (0,json.at)(document, 'config');
    if (config === undefined)
        return [];
    const layers = (0,json/* listAt */.gT)(document, 'layers');
    if (layers.length > layerLimit)
        throw new BadDocument(`lists ${layers.length} layers, more than the ${layerLimit} accepted`);
    return [config, ...layers].map(readDescriptor);
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
            descriptor: this.read('index.json', () => readDescriptor(entry)),
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
        for (const entry of (await (0,if_there/* ifThere */.y)((0,external_node_fs_promises_.readdir)(folder, { withFileTypes: true }))) ?? []) {
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
        const folder = await (0,external_node_fs_promises_.realpath)((0,external_node_path_.join)(this.#directory, 'blobs', 'sha256')).catch(() => undefined);
        if (folder !== undefined && folder !== (0,external_node_path_.join)(await (0,external_node_fs_promises_.realpath)(this.#directory), 'blobs', 'sha256'))
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
        throw new problem/* Problem */.A(attempted, { found: 'it is not a JSON object.', next: 'Log in to the registry again.', cause });
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
        return readDescriptor(entry);
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
    #authorization;
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
        this.#authorization = options.credentials === undefined ? undefined : basicAuthorization(options.credentials);
    }
    /** The header that the last request had. */
    get authorization() {
        return this.#authorization === undefined ? {} : { authorization: this.#authorization };
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
                throw (0,answer/* brokenConnection */.m)(error, `${this.base}/${path}`, '');
            times.splice(0, 1);
            throw slow(ms, more.length === 0, this.#reference);
        }
    }
    async #authorized(path, signal, limit) {
        const response = await this.#send(path, signal);
        if (response.status !== 401)
            return this.#received(response, path, limit);
        const challenge = response.headers.get('www-authenticate') ?? '';
        await response.body?.cancel();
        const { credentials, env } = this.#options;
        const token = await bearerAuthorization(challenge, this.#reference, credentials, { env, signal });
        if (token === undefined)
            throw denied(401, this.#reference);
        this.#authorization = token;
        return this.#received(await this.#send(path, signal), path, limit);
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
            return { digest: `sha256:${(0,lib_digest/* sha256 */.sc)(body)}`, document, size: body.length, next };
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
    #options;
    /** Tag or digest of the image. */
    wanted;
    constructor(reference, options) {
        this.#client = new RegistryClient(reference, options);
        this.#options = options;
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
        const { digest, document, size } = await this.#client.get(`manifests/${this.wanted}`, this.wanted);
        return { mediaType: mediaTypeOf(document), digest, size };
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
    /** Writes a layer to a file, and checks its digest. Call it after something of the image was read. */
    async save({ digest, size = registry_layerLimit }, path) {
        await (0,download/* download */.R)(`${this.#client.base}/blobs/${digest}`, path, {
            sha256: digest.slice('sha256:'.length),
            limit: Math.min(size, registry_layerLimit),
            headers: this.#client.authorization,
            retry: this.#options.retry ?? retry/* patient */.Im,
            say: () => { },
            env: this.#options.env,
        });
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
    const { targets, platforms } = await imageTargets(spec, options);
    // An empty index must not pass for a clean image.
    if (platforms.length === 0)
        throw expand_target_unusable(options.name, 'its index lists no image.', 'Build it again.');
    const absent = options.platforms
        .map(canonicalPlatform)
        .filter(platform => !targets.some(target => target.platform === platform));
    if (absent.length > 0)
        throw new problem/* Problem */.A(`use the image ${options.name}`, {
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
    return new problem/* Problem */.A(`use the image ${name}`, { found, next });
}
async function directoryTarget(path, name) {
    const status = await (0,external_node_fs_promises_.stat)(path).catch(() => undefined);
    if (!status?.isDirectory())
        throw new problem/* Problem */.A(`read the directory ${path}`, {
            found: status === undefined ? 'it does not exist.' : 'it is not a directory.',
            next: 'Check the path.',
        });
    const root = await (0,external_node_fs_promises_.realpath)(path);
    return { kind: 'directory', name, source: { kind: 'directory', path: root } };
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
        const path = await viewOf(directory, layout, digest, scratch);
        targets.push({ kind: 'image', name, platform, digest, source: { kind: 'layout', path } });
    }
    return { targets, platforms: content.platforms };
}
async function registryTargets(text, options) {
    const reference = (0,lib_reference/* parseReference */.F2)(text);
    if (reference === undefined) {
        throw new problem/* Problem */.A(`use the image ${text}`, {
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
    await (0,external_node_fs_promises_.mkdir)(directory, { recursive: true, mode: 0o700 });
    await (0,external_node_fs_promises_.writeFile)((0,external_node_path_.join)(directory, 'config.json'), (0,json/* renderJson */.hF)(config), { mode: 0o600 });
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
    const entries = await (0,external_node_fs_promises_.readdir)(parent, { withFileTypes: true });
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
        await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
        return (0,external_node_fs_promises_.copyFile)(source, target);
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
    const names = (await (0,if_there/* ifThere */.y)((0,external_node_fs_promises_.readdir)((0,external_node_path_.join)(from, release_dir/* layoutsDirName */.w3)))) ?? [];
    if (names.length > 0)
        await (0,external_node_fs_promises_.appendFile)(note(host), `${names.join('\n')}\n`);
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
    return (await __webpack_require__.e(/* import() */ 811).then(__webpack_require__.bind(__webpack_require__, 9811))).openContainers(host);
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
        await (0,external_node_fs_promises_.mkdir)((0,release_dir/* recordsDir */.Ap)(releaseDir), { recursive: true });
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
    const found = (await (0,if_there/* ifThere */.y)((0,external_node_fs_promises_.readdir)(directory))) ?? [];
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
        await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.dirname)(releaseDir), { recursive: true });
        await noteLayouts(files, host);
        const count = await mergeReleaseDir(files, releaseDir, name);
        host.info(`Merged ${count} files of the artifact ${name}.`);
    });
}

;// CONCATENATED MODULE: ./packages/runner/lib/made-evidence.js




// The runner empties this directory at the start of each job, and no other job can write to it.
const made_evidence_note = ({ temp }) => (0,external_node_path_.join)(temp, 'release-tools-made-evidence');
/** Records what a step of this job made, so that later steps of the job need no digests from outside. */
async function noteEvidence(releaseDir, made, host) {
    await (0,external_node_fs_promises_.appendFile)(made_evidence_note(host), made.map(one => `${JSON.stringify({ releaseDir, ...one })}\n`).join(''));
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

// EXTERNAL MODULE: ./packages/runner/lib/target-inputs.js + 12 modules
var target_inputs = __webpack_require__(4293);
// EXTERNAL MODULE: ./packages/runner/lib/inputs.js
var inputs = __webpack_require__(6834);
;// CONCATENATED MODULE: ./packages/evidence/lib/version/tag.js



/** Reads a tag; undefined if it does not fit the rule of the project, or if it has no valid version. */
function parseTag(tag, rule = tag_pattern/* defaultTagRule */.k9) {
    const version = (0,tag_pattern/* isTag */.dz)(tag) ? (0,tag_pattern/* textInTag */.v4)(tag, rule.pattern) : undefined;
    const read = version === undefined ? undefined : version_parseVersion(version, rule.scheme);
    if (version === undefined || read === undefined)
        return undefined;
    return { tag, version, read, prerelease: read.preRelease, rule };
}
/** Reads a tag that must be a release of the project. Throws a Problem otherwise. */
function requireTag(tag, rule = defaultTagRule) {
    const parsed = parseTag(tag, rule);
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
    const known = published.flatMap(other => parseTag(other, rule) ?? []).filter(({ prerelease }) => !prerelease);
    const marked = current === undefined || current === tag ? undefined : parseTag(current, rule);
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
        .flatMap(tag => parseTag(tag, release.rule) ?? [])
        .filter(({ read }) => compareVersions(read, release.read) < 0);
    return lower.sort((a, b) => compareVersions(b.read, a.read))[0]?.tag;
}

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
    '==': specifier_isSame,
    '!=': (version, wanted) => !specifier_isSame(version, wanted),
    '<=': (version, wanted) => comparePep440(withoutLocal(version), wanted) <= 0,
    '>=': (version, wanted) => comparePep440(withoutLocal(version), wanted) >= 0,
    '~=': (version, wanted) => comparePep440(withoutLocal(version), wanted) >= 0 &&
        hasPrefix(version, { epoch: wanted.epoch, release: wanted.release.slice(0, -1) }),
    '<': specifier_isBefore,
    '>': isAfter,
};
/** A local version is asked for only if the specifier has one. */
function specifier_isSame(version, wanted) {
    return comparePep440(wanted.local === undefined ? withoutLocal(version) : version, wanted) === 0;
}
/** `<1.0` excludes the pre-releases of 1.0. */
function specifier_isBefore(version, wanted) {
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
const [oldest, newest] = [8, 16];
/** More releases of a minor version than any had. */
const mostPatches = 40;
const expression = /^(?:3\.(\d{1,2})(?:\.\d{1,3}|t)?|pypy3\.(\d{1,2}))$/;
/** A version of Python as actions/setup-python spells it: `3.13`, `3.13.2`, `3.13t`, `pypy3.11`. */
const python_version_pythonVersion = (value, at) => {
    if (typeof value === 'number')
        throw new shape/* WrongShape */.zq(`${JSON.stringify(at)} is a number: YAML reads 3.10 as 3.1. Put it in quotes.`, at);
    if (typeof value === 'string' && isPythonVersion(value))
        return value;
    throw (0,shape/* wrong */.Qm)(at, value, `a known version of Python such as "3.13" (3.${oldest} to 3.${newest}), "3.13t" or "pypy3.11"`);
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
    throw (0,shape/* wrong */.Qm)(at, value, 'a path from the root of the repository, such as services/web');
};
/** A path in which `*`, `?` and `**` stand for other characters. */
const file_shape_pattern = (value, at) => {
    if (typeof value === 'string' && (0,paths/* isSafePath */.pL)(value))
        return value;
    throw (0,shape/* wrong */.Qm)(at, value, 'a path from the root of the repository, such as docs/**');
};
const tagPattern = (value, at) => {
    if (typeof value === 'string' && (0,tag_pattern/* isTagPattern */.xV)(value))
        return value;
    throw (0,shape/* wrong */.Qm)(at, value, 'a tag with {version} once in it, such as v{version}');
};
const notesFrom = (value, at) => {
    const source = typeof value === 'string' ? (0,notes_source/* parseNotesSource */.Qp)(value) : undefined;
    if (source === undefined)
        throw (0,shape/* wrong */.Qm)(at, value, `one of ${notes_source/* notesSources */.yA.join(', ')}`);
    if (source.kind === 'file')
        file_shape_path(source.path, at);
    return source;
};
const file_shape_platform = (value, at) => {
    if (typeof value === 'string' && isPlatform(value))
        return value;
    throw (0,shape/* wrong */.Qm)(at, value, 'a platform like linux/amd64');
};
/** The part of a reference in front of a tag or a digest (https://github.com/distribution/reference). */
const repository = (0,shape/* matching */.wC)(/^(?=.{1,255}$)[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)+$/, 'a repository such as ghcr.io/acme/widget, without tag or digest');
const registry = (0,shape/* matching */.wC)(/^(?=.{1,200}$)[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*$/, 'a registry such as ghcr.io/acme');
/** An image goes to one repository, so that a second registry would be left out without a word. */
const registries = (value, at) => {
    const read = (0,shape/* list */.p_)(registry, 100)(value, at);
    if (read.length < 2)
        return read;
    const how = 'Keep one, and copy the image with its signatures from there (`oras copy -r`).';
    throw new shape/* WrongShape */.zq(`${JSON.stringify(at)} has ${read.length} entries, and an image goes to one. ${how}`, `${at}[1]`);
};
/** Also the name of a directory of evidence. */
const imageName = (0,shape/* matching */.wC)(/^(?=.{1,100}$)[a-z0-9]+(?:[._-][a-z0-9]+)*$/, 'a name of lower-case letters and digits, with single . _ or - between them');
const file_shape_image = (0,shape/* object */.Ik)({
    name: (0,shape/* optional */.lq)(imageName),
    dockerfile: (0,shape/* optional */.lq)(file_shape_path),
    context: (0,shape/* optional */.lq)(file_shape_path),
    platforms: (0,shape/* optional */.lq)(filled(file_shape_platform, 20)),
    requirements: (0,shape/* optional */.lq)(file_shape_path),
    repository: (0,shape/* optional */.lq)(repository),
});
const archiveName = (0,shape/* matching */.wC)(/^(?=.{1,100}$)[A-Za-z0-9](?:[A-Za-z0-9._+-]|\{version\})*$/, 'the name of a file without its extension, of letters, digits and . _ + -, such as widget-docs-{version}');
const archive = (0,shape/* object */.Ik)({
    name: archiveName,
    files: filled(file_shape_pattern, 10_000),
    format: (0,shape/* optional */.lq)((0,shape/* oneOf */.yL)('tar.gz', 'zip')),
});
const python = (0,shape/* object */.Ik)({
    versions: (0,shape/* optional */.lq)((0,shape/* list */.p_)(python_version_pythonVersion, 20)),
    'build-requirements': (0,shape/* optional */.lq)(file_shape_path),
    cc: (0,shape/* optional */.lq)((0,shape/* matching */.wC)(/^(?=.{1,500}$)\S(?:.*\S)?$/, 'a command such as gcc -ffile-prefix-map=/a=b')),
    normalise: (0,shape/* optional */.lq)((0,shape/* oneOf */.yL)('auto', 'always', 'never')),
    prove: (0,shape/* optional */.lq)(shape/* boolean */.zM),
});
/** The keys that may also stand beside `projects`, for all projects that do not have them. */
const file_shape_shared = {
    'version-scheme': (0,shape/* optional */.lq)((0,shape/* oneOf */.yL)('pep440', 'semver')),
    changelog: (0,shape/* optional */.lq)(file_shape_path),
    'notes-from': (0,shape/* optional */.lq)(notesFrom),
    python: (0,shape/* optional */.lq)(python),
    tests: (0,shape/* optional */.lq)((0,shape/* list */.p_)(shape/* text */.Qq, 1000)),
    images: (0,shape/* optional */.lq)((0,shape/* list */.p_)(file_shape_image, 1000)),
    archives: (0,shape/* optional */.lq)((0,shape/* list */.p_)(archive, 1000)),
    models: (0,shape/* optional */.lq)((0,shape/* list */.p_)(file_shape_pattern, 1000)),
    registries: (0,shape/* optional */.lq)(registries),
};
/** Whatever a project states as its name. */
const file_shape_name = (0,shape/* matching */.wC)(/^(?=.{1,200}$)[^\s\p{C}](?:[^\p{C}\n]*[^\s\p{C}])?$/u, 'a name of at most 200 characters');
/** Known, so that a misspelt one is recognised; a file that has it is read by `many`. */
const noProjects = () => undefined;
const one = (0,shape/* object */.Ik)({
    name: (0,shape/* optional */.lq)(file_shape_name),
    directory: (0,shape/* optional */.lq)(file_shape_path),
    'tag-pattern': (0,shape/* optional */.lq)(tagPattern),
    ...file_shape_shared,
    projects: noProjects,
});
const many = (0,shape/* object */.Ik)({
    projects: filled((0,shape/* object */.Ik)({ name: (0,shape/* optional */.lq)(file_shape_name), directory: file_shape_path, 'tag-pattern': tagPattern, ...file_shape_shared }), 1000),
    ...file_shape_shared,
});
const ofProjects = ['name', 'directory', 'tag-pattern'];
/** The whole file. */
const fileShape = (value, at) => {
    if (!(0,shape/* isObject */.Gv)(value) || !Object.hasOwn(value, 'projects'))
        return one(value, at);
    const key = ofProjects.find(one => Object.hasOwn(value, one));
    if (key === undefined)
        return many(value, at);
    throw new shape/* WrongShape */.zq(`"${key}" stands beside "projects", so that nobody knows which project it is of.`, key);
};
/** A list that is not empty. */
function filled(item, limit) {
    return (value, at) => {
        const read = (0,shape/* list */.p_)(item, limit)(value, at);
        if (read.length === 0)
            throw new shape/* WrongShape */.zq(`${JSON.stringify(at)} is an empty list.`, at);
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
    const { projects, ...shared } = (0,shape/* readShape */._f)(fileShape, value, configPath, next, place);
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
        found = (0,shape/* isObject */.Gv)(found) ? found[key] : undefined;
    return (0,shape/* isObject */.Gv)(found) ? found : undefined;
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
function nameOf(stated, { name, nameFrom }, directory) {
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
    return schemes.some(one => parseTag(tag, { pattern, scheme: one }) !== undefined);
}
function unclear(attempted, found, projects) {
    const lines = projects.map(({ keys, place }) => `${keys.directory} with tags ${keys['tag-pattern']} (${place('tag-pattern')})`);
    return new problem/* Problem */.A(attempted, {
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

;// CONCATENATED MODULE: ./packages/runner/lib/read-target.js






/** The target, which defaults to the directory of the project, as inputs and the configuration of the project say it. */
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
        throw (0,inputs/* badInput */.AN)('name', `it is ${JSON.stringify(name)}.`, 'Use lower-case letters for an image or a subdirectory.');
    const source = isAt((0,external_node_fs_.realpathSync)(workspace)) ? (env.GITHUB_REPOSITORY ?? target.value) : sourceOf(target);
    const last = source.split(/[/\\]/).filter(Boolean).at(-1) ?? '';
    const made = isProject ? last : last.toLowerCase();
    if (target_inputs/* namePattern */._u.test(made))
        return made;
    const found = `it is not set, and ${JSON.stringify(last)} cannot be used as a name.`;
    throw (0,inputs/* badInput */.AN)('name', found, 'Set it to the short name of the project or image.');
}
/** The path of a directory, a repository, or a path without its extension. */
function sourceOf({ kind, value }) {
    if (kind === 'image')
        return (0,lib_reference/* parseImageName */["if"])(value)?.repository ?? '';
    return kind === 'dir' ? value : value.replace(/\.(?:tar|tar\.gz|tgz)$/, '');
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

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./packages/evidence/lib/release/made-of.js




const made_of_digest = (0,shape/* matching */.wC)(/^sha256:[0-9a-f]{64}$/, '"sha256:" and 64 lower-case hexadecimal digits');
const made_of_shape = (0,shape/* object */.Ik)({
    target: (0,shape/* object */.Ik)({
        kind: (0,shape/* oneOf */.yL)(...targetKinds),
        name: shape/* text */.Qq,
        path: (0,shape/* optional */.lq)(shape/* text */.Qq),
        platform: (0,shape/* optional */.lq)(shape/* text */.Qq),
        digest: (0,shape/* optional */.lq)(made_of_digest),
    }),
    source: shape/* text */.Qq,
    exclude: (0,shape/* list */.p_)(shape/* text */.Qq),
    version: shape/* text */.Qq,
    content: (0,shape/* optional */.lq)(made_of_digest),
});
/** What the step of that name was made of; undefined if it did not run, or does not say it. Throws a Problem. */
async function readMadeOf(releaseDir, step) {
    const path = (0,release_dir/* stepRecordPath */.tU)(releaseDir, step);
    const bytes = await (0,read_limited/* readIfThere */.qC)(path, lib_limits/* limits */.F.evidence, 'inside');
    const madeOf = bytes === undefined ? undefined : (0,json.at)((0,json/* parseJson */.qF)(bytes.toString('utf8'), path), 'madeOf');
    return madeOf === undefined ? undefined : (0,shape/* readShape */._f)(made_of_shape, madeOf, path, 'Delete it, and run its step again.');
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
    return made.content !== undefined && made.content === wanted.content ? undefined : 'other content';
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
        throw new problem/* Problem */.A(`use ${wanted.source} as ${JSON.stringify(targetLabel(wanted.target))}`, {
            found: `${targetDir(wanted.target) || 'the top of the release directory'} has the evidence about ${other.source}.`,
            next: wanted.target.kind === 'directory'
                ? 'Name the directory of the one project that is released with the input `project-directory`, or start with an empty release directory.'
                : 'Give each target a name of its own with the input `name`, or start with an empty release directory.',
        });
    }
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
    const [record, sha256] = await Promise.all([readRecord(path), (0,lib_digest/* sha256File */.Q3)(path, 'regular', programLimit)]);
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
        const status = await (0,external_node_fs_promises_.stat)(path).catch(() => undefined);
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
    return new wrong_digest/* WrongDigest */.E(`run ${name}`, {
        found: `${path} has changed since it was installed: its SHA-256 is ${found}, recorded was ${expected}.`,
        next: 'Find out what changed the file, because the machine may be compromised. Then run setup-tools again.',
    });
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
    fixed: { SYFT_CHECK_FOR_APP_UPDATE: 'false' },
};
/** Runs syft once for all three formats. Ignores configuration files of the scanned project. Throws a Problem if syft fails. */
async function runSyft(subject, options, host) {
    const directory = await (0,external_node_fs_promises_.mkdtemp)((0,external_node_path_.join)(options.scratch, 'syft-'));
    const file = (name) => (0,external_node_path_.join)(directory, name);
    await (0,external_node_fs_promises_.writeFile)(file('config.yaml'), configOf(subject));
    const args = [
        'scan',
        syftSource(subject.source),
        '--config',
        file('config.yaml'),
        '--source-name',
        subject.name,
        '--source-version',
        options.version,
        '-o',
        `spdx-json@2.3=${file('spdx')}`,
        '-o',
        `cyclonedx-json@1.6=${file('cyclonedx')}`,
        '-o',
        `syft-json=${file('syft')}`,
    ];
    const { exitCode, stdout, stderr } = await host.exec(options.syft.path, args, {
        cwd: directory,
        env: { ...programEnv(syftSettings, host.env), ...syftLogin(options.login) },
    });
    if (exitCode !== 0)
        throw failed(subject, exitCode, `${stdout}${stderr}`);
    const read = async (name) => (await (0,read_limited/* readLimited */.tk)(file(name), lib_limits/* limits */.F.report)).toString('utf8');
    return { spdx: await read('spdx'), cyclonedx: await read('cyclonedx'), syft: await read('syft') };
}
/** The argument that tells syft what to catalogue. */
function syftSource(source) {
    return byKind(source, {
        directory: ({ path }) => `dir:${path}`,
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
/** In a file, because a command line has no room for many paths. JSON is YAML. Syft requires patterns to start with `./` or `*`. */
function configOf({ excluded }) {
    return (0,json/* renderJson */.hF)({ exclude: excluded.map(path => `./${literal(path)}`) });
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
    const output = await runSyft(subject, { syft: await findTool('syft', host), version, scratch, login }, host);
    const path = (0,external_node_path_.join)(await (0,external_node_fs_promises_.mkdtemp)((0,external_node_path_.join)(scratch, 'sbom-')), 'syft.json');
    await (0,lib_files/* writeFileAtomic */.Zf)(path, output.syft);
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
    async run(program, subject, context, host) {
        const sbom = await syftJson(subject, context, host);
        const directory = await (0,external_node_fs_promises_.mkdtemp)((0,external_node_path_.join)(context.scratch, 'grype-'));
        const report = (0,external_node_path_.join)(directory, 'report.json');
        const config = (0,external_node_path_.join)(directory, 'config.yaml');
        await (0,external_node_fs_promises_.writeFile)(config, '');
        // Without --fail-on and --only-fixed: the policy decides, and the report keeps everything.
        const args = [`sbom:${sbom}`, '--config', config, '--output', 'json', '--file', report];
        const env = programEnv(settings, host.env);
        const { exitCode, stdout, stderr } = await host.exec(program.path, args, { cwd: directory, env });
        if (exitCode !== 0)
            throw scannerFailed('grype', subject, exitCode, `${stdout}${stderr}`);
        const read = (path) => (0,read_limited/* readLimited */.tk)(path, lib_limits/* limits */.F.report);
        return { report: await read(report), about: '', sbom: await read(sbom) };
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
    async run(program, subject, { scratch, login }, host) {
        const directory = await (0,external_node_fs_promises_.mkdtemp)((0,external_node_path_.join)(scratch, 'trivy-'));
        const report = (0,external_node_path_.join)(directory, 'report.json');
        const run = { cwd: directory, env: { ...programEnv(trivy_settings, host.env), ...trivyLogin(login) } };
        const args = await argumentsFor(subject, directory, report);
        const { exitCode, stdout, stderr } = await scanEvenOffline(program, args, run, host);
        if (exitCode !== 0)
            throw scannerFailed('trivy', subject, exitCode, `${stdout}${stderr}`);
        return { report: await (0,read_limited/* readLimited */.tk)(report, lib_limits/* limits */.F.report), about: await versionReport(program, run, host) };
    },
};
/** What tells trivy what to scan: the command, and the arguments after its options. */
function trivySource(source) {
    return byKind(source, {
        directory: ({ path }) => ({ command: 'fs', rest: [path] }),
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
async function argumentsFor(subject, directory, report) {
    const { command, rest } = trivySource(subject.source);
    const config = (0,external_node_path_.join)(directory, 'trivy.yaml');
    await (0,external_node_fs_promises_.writeFile)(config, trivy_configOf(subject));
    const ignores = (0,external_node_path_.join)(directory, 'no-ignores');
    await (0,external_node_fs_promises_.writeFile)(ignores, '');
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
async function scanEvenOffline(program, args, run, host) {
    const path = trivyMetadata(run.env, host.env);
    const metadata = await (0,read_limited/* readLimited */.tk)(path, lib_limits/* limits */.F.note).catch(() => undefined);
    const first = await host.exec(program.path, args, run);
    const skipped = run.env.TRIVY_SKIP_DB_UPDATE === 'true';
    if (first.exitCode === 0 || skipped || metadata === undefined || !/\bDB\b/.test(first.stderr))
        return first;
    await (0,lib_files/* writeFileAtomic */.Zf)(path, metadata);
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

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/view.js

/** The view of scanners of which nothing is known. */
const seesAll = () => true;
/** The view of scanners that list the packages that they judge in one target. A scanner without a list sees nothing. */
function view_viewOf(judged) {
    const keys = new Map([...judged].map(([scanner, packages]) => [scanner, new Set(packages.map(keyOf))]));
    return (scanner, found) => keys.get(scanner)?.has(keyOf(found)) === true;
}
/** The packages that some scanner lists and none judges, each once. That nobody reports anything about them says nothing. */
function unjudged(reports) {
    const judged = new Set(reports.flatMap(report => report.judged).map(keyOf));
    const skipped = new Map(reports.flatMap(report => report.skipped).map(one => [keyOf(one), one]));
    return [...skipped].filter(([key]) => !judged.has(key)).map(([, one]) => one);
}
/** All packages of a target are of one distribution, which scanners may call by different names. */
function keyOf(found) {
    return packageKey({ ...identityOf(found), distribution: '' });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/one-system.js



/**
 * Identifies the packages in the matches of one target. All scanners look at the same operating system there, so its packages are
 * the same even if one scanner takes the distribution for its parent (Linux Mint for Debian) or does not know it. But names that
 * all scanners know stay apart, and so does everything if one scanner itself sees several distributions.
 */
function identified(matches) {
    const all = matches.map(match => {
        return { ...match, identity: identityOf(match.package), otherDistributions: [] };
    });
    const byType = groupBy(all, match => match.identity.type);
    return [...byType].flatMap(([type, own]) => (systemTypes.includes(type) ? ofOneSystem(own) : own));
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
    const known = names.filter(isKnownDistribution);
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
    const findings = groups(split).map(group => toFinding(group, ran, view));
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
    const ids = match.ids.map(id => id.toUpperCase());
    const identifiers = ids.filter(id => identifier.test(id));
    return (identifiers.length > 0 ? identifiers : ids).map(id => `${packageKey(match.identity)}\n${id}`);
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
    return worst.every(severity => (0,findings_severity/* sameSeverity */.eG)(severity, worst[0] ?? severity)) ? undefined : 'severity';
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

// EXTERNAL MODULE: ./packages/base/lib/text/visible.js
var text_visible = __webpack_require__(272);
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
/**
 * Any text of others for a message of SARIF. Plain text in it may have links: `[text](address)`.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html#_Toc34317429
 */
function sarifText(text) {
    return (0,text_visible/* oneLine */.TN)(text).replaceAll('](', '] (');
}
/** The SARIF rule of a vulnerability, made from all its findings. */
function rule(id, findings) {
    const opinions = findings.flatMap(finding => finding.opinions);
    const severity = (0,findings_severity/* highest */.BR)(findings.map(finding => finding.severity));
    const title = sarifText(opinions.map(opinion => opinion.title).find(Boolean) ?? `${id} in ${findings[0]?.package.name ?? 'a package'}`);
    const uri = sarif_rule_webAddress(opinions);
    return {
        id,
        name: id,
        shortDescription: { text: `${id}: ${title}`.slice(0, 1024) },
        fullDescription: { text: title },
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
    const also = aliases.length === 0 ? '' : ` It is also known as ${aliases.join(', ')}.`;
    return `${id} affects ${[...new Set(findings.map(finding => finding.package.name))].join(', ')}.${also} ${fixes.length === 0 ? 'No fix is known.' : `Update to ${fixes.join(', ')}.`}`;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/findings/sarif.js








// https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support: GitHub refuses a run with more
// results, and keeps the first 5,000.
const resultLimit = 25_000;
const locationLimit = 10;
/**
 * SARIF 2.1.0 of a scan: one run, whose `automationDetails.id` names the target, so that uploads of several targets do not replace
 * each other. The most severe findings come first. Findings with a valid exception are included, but marked as suppressed.
 */
function renderSarif(document, exceptions = []) {
    const findings = document.findings.slice(0, resultLimit);
    const byId = groupBy(findings, finding => finding.id);
    const ruleIndex = new Map([...byId.keys()].map((id, index) => [id, index]));
    const prints = fingerprints(document, findings);
    const accepted = exceptionsByFinding(exceptions.filter(({ expired }) => !expired));
    return (0,json/* renderJson */.hF)({
        $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: 'release-tools',
                        informationUri: 'https://github.com/org/release-tools',
                        rules: [...byId].map(([id, same]) => rule(id, same)),
                    },
                },
                automationDetails: { id: category(document.target) },
                columnKind: 'utf16CodeUnits',
                invocations: [invocation(document)],
                results: findings.map((finding, index) => result(document, finding, ruleIndex.get(finding.id) ?? 0, prints[index] ?? '', accepted.get(finding) ?? [])),
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
function result(document, finding, ruleIndex, fingerprint, valid) {
    return {
        ruleId: finding.id,
        ruleIndex,
        level: level(finding.severity),
        message: { text: sarifText(message(finding)) },
        locations: locations(document, finding),
        partialFingerprints: { 'releaseToolsFinding/v1': fingerprint },
        ...(valid.length === 0
            ? {}
            : {
                suppressions: valid.map(({ exception }) => ({
                    kind: 'external',
                    status: 'accepted',
                    justification: sarifText(`${exception.reason} (until ${exception.expires})`),
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
/**
 * GitHub shows a result only if it has a path. Paths in a directory are completed to paths from the root of the repository. Paths in
 * an image are not paths of the repository, so they start with the image's name.
 */
function locations({ target }, finding) {
    const prefix = sarif_prefixOf(target);
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
function sarif_prefixOf({ kind, name, path = '', platform }) {
    if (kind !== 'image')
        return path.split('/').filter(Boolean);
    return [name, ...(platform === undefined ? [] : [platform.replaceAll('/', '-')])];
}
/**
 * A fingerprint that stays the same after an update of the package that does not fix the vulnerability, so that the alert stays the
 * same. It does not contain the version: several versions of one package are distinguished by their order.
 */
function fingerprints({ target }, findings) {
    const seen = new Map();
    return findings.map(finding => {
        const package_ = packageId(identityOf(finding.package));
        const identity = JSON.stringify([category(target), finding.id, package_]);
        const count = (seen.get(identity) ?? 0) + 1;
        seen.set(identity, count);
        return `${(0,lib_digest/* sha256 */.sc)(identity)}:${count}`;
    });
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
        return distribution_agreed('wheel', file, await attempt(file, () => readWheel(path, file)));
    if (!mayBeSdist(file))
        return undefined;
    const named = parseSdistName(file);
    const claims = named !== undefined && isProject(named.name);
    const read = () => readSdist(path, file);
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
        const found = error instanceof problem/* Problem */.A ? error.found : `it is damaged (${(0,problem/* messageOf */.b)(error)}).`;
        throw distribution_unusable(file, found, 'Build it again with a tool that follows the specifications of packaging.python.org.');
    }
}
function distribution_agreed(kind, file, [inside, ...others]) {
    if (inside === undefined)
        throw new Error(`${file} says nothing`);
    if (version_parseVersion(inside.version, 'pep440') === undefined)
        throw distribution_unusable(file, `${inside.where} has the version ${JSON.stringify(inside.version)}.`, 'Build it with a version that PEP 440 allows.');
    const other = others.find(statement => !distribution_isSame(inside, statement));
    if (other === undefined)
        return { kind, ...inside };
    throw distribution_unusable(file, `${distribution_text(inside)}, but ${distribution_text(other)}.`, 'Build it again, and do not rename it.');
}
function distribution_isSame(a, b) {
    return pythonName(a.name) === pythonName(b.name) && sameVersion(a.version, b.version, 'pep440');
}
function distribution_text({ where, name, version }) {
    return `${where} says ${JSON.stringify(`${name} ${version}`)}`;
}
function distribution_unusable(file, found, next) {
    return new problem/* Problem */.A(`read the name and the version of ${JSON.stringify(file)}`, { found, next });
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
    const isWheel = ({ fileName }) => parseWheelName(fileName) !== undefined;
    for (const file of files.filter(isWheel))
        addWheel(artifacts, file);
    for (const file of files.filter(file => !isWheel(file)))
        await addOther(artifacts, file);
    return artifacts;
}
function addWheel({ distributions }, file) {
    const { name, version } = parseWheelName(file.fileName) ?? { name: '', version: '' };
    const known = find(distributions, name, version);
    if (known === undefined)
        distributions.push({ name, version, wheels: [file], sdists: [] });
    else
        known.wheels.push(file);
}
async function addOther({ distributions, others }, file) {
    const named = parseSdistName(file.fileName);
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
    return distributions.find(one => pythonName(one.name) === pythonName(name) && sameVersion(one.version, version, 'pep440'));
}

// EXTERNAL MODULE: ./node_modules/.pnpm/spdx-expression-parse@4.0.0/node_modules/spdx-expression-parse/index.js
var spdx_expression_parse = __webpack_require__(395);
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
/** True for an SPDX licence expression: https://spdx.github.io/spdx-spec/v2.3/SPDX-license-expressions/ */
function isExpression(text) {
    // A reference to a licence of another document needs that document.
    if (text === '' || text.length > 1000 || text.includes('DocumentRef-'))
        return false;
    try {
        spdx_expression_parse(text);
        return true;
    }
    catch {
        return false;
    }
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

;// CONCATENATED MODULE: ./packages/scan/lib/sbom/embedded.js


/** Maximum size of one of them, in bytes, and maximum number of components. */
const embedded_sizeLimit = 16 * 1024 * 1024;
const countLimit = 20_000;
/** Reads the SBOMs in all wheels. What is not CycloneDX in JSON, or cannot be read, is named only. */
async function readEmbedded({ distributions }) {
    const found = { sboms: [], unread: [] };
    for (const wheel of distributions.flatMap(({ wheels }) => wheels))
        await embedded_readWheel(wheel, found);
    return found;
}
async function embedded_readWheel({ path, fileName }, found) {
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
    const entries = await ifReadable(() => listZip(path));
    return entries?.map(({ name }) => name).filter(name => /^[^/]+\.dist-info\/sboms\/.*[^/]$/.test(name));
}
async function embedded_parse(path, member, place) {
    const document = await ifReadable(async () => (0,json/* parseJson */.qF)(await embedded_textOf(path, member), member));
    if ((0,json/* textAt */.$6)(document, 'bomFormat') !== 'CycloneDX')
        return undefined;
    const all = flat(document);
    if (all.length > countLimit)
        return undefined;
    const refs = new Map();
    const components = all.flatMap(one => {
        const component = componentOf(one, place.where);
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
function flat(document) {
    const all = [];
    const left = [...(0,json/* listAt */.gT)(document, 'components')];
    for (let one = left.shift(); one !== undefined && all.length <= countLimit; one = left.shift()) {
        all.push(one);
        left.push(...(0,json/* listAt */.gT)(one, 'components'));
    }
    return all;
}
/** Undefined for what is not a package: a file, an operating system, or something without a name. */
function componentOf(one, where) {
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
            throw new problem/* Problem */.A(`read ${member}`, { found: `it has more than ${embedded_sizeLimit} bytes.`, next: 'Look at it.' });
        parts.push(bytes);
    };
    await zip_reader_readZipMember(path, member, { write });
    return Buffer.concat(parts).toString('utf8');
}
async function ifReadable(read) {
    try {
        return await read();
    }
    catch (error) {
        if (error instanceof problem/* Problem */.A)
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
        throw new problem/* Problem */.A(`read the lock ${fileName}`, { found: 'no such file.', next: 'Check the input `lock-file`.' });
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
            counts.set(pythonName(name), (counts.get(pythonName(name)) ?? 0) + 1);
    return pins
        .filter(({ name }) => (counts.get(pythonName(name)) ?? 0) < 2)
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

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
;// CONCATENATED MODULE: ./packages/scan/lib/sbom/missing-sibling.js



/**
 * The next step if pip found no package that is a project of the same repository: it has to be released first. Undefined for other
 * failures. `output` is what pip printed, `repository` the absolute path of the repository.
 */
async function releaseFirst(output, repository) {
    const wanted = /No matching distribution found for ([A-Za-z0-9._-]+)/.exec(output)?.[1];
    if (wanted === undefined)
        return undefined;
    const project = (await configsOf(repository)).find(({ name }) => pythonName(name.value) === pythonName(wanted));
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
        if (error instanceof problem/* Problem */.A)
            return [];
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/scan/lib/sbom/python-programs.js
/**
 * Runs pip with its arguments. Before version 25, pip leaves licence expressions out of its report, although they are the field that
 * packages now use, so the field is added to its list (pip/_internal/metadata/_json.py).
 */
const runPip = `
import runpy, sys

try:
    from pip._internal.metadata import _json

    field = ("License-Expression", False)
    if field not in _json.METADATA_FIELDS:
        _json.METADATA_FIELDS = [*_json.METADATA_FIELDS, field]
except (ImportError, AttributeError):
    pass
sys.argv[0] = "pip"
runpy.run_module("pip", run_name="__main__", alter_sys=True)
`;
/**
 * Reads pip's report and prints, as JSON, which of its packages need which others under the conditions of this Python. Argument: the
 * path of the report.
 *
 * It uses the reader of conditions that pip itself has, so that the graph is the one that pip installs by.
 */
const pythonGraph = `
import json, sys

try:
    from pip._vendor.packaging.requirements import Requirement
    from pip._vendor.packaging.utils import canonicalize_name
except ImportError:
    from packaging.requirements import Requirement
    from packaging.utils import canonicalize_name

with open(sys.argv[1], encoding="utf-8") as file:
    report = json.load(file)
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
print(json.dumps(graph))
`;

;// CONCATENATED MODULE: ./packages/scan/lib/sbom/pip.js








// Only what says where packages come from. Settings that change what is installed (a target, constraints) have no effect.
const pip_settings = {
    prefix: 'PIP_',
    allowed: /^PIP_(INDEX_URL|EXTRA_INDEX_URL|NO_INDEX|FIND_LINKS|TRUSTED_HOST|CERT|CLIENT_CERT|PROXY|CACHE_DIR|NO_CACHE_DIR|CONFIG_FILE|TIMEOUT|DEFAULT_TIMEOUT|RETRIES|KEYRING_PROVIDER)$/,
    fixed: { PIP_DISABLE_PIP_VERSION_CHECK: '1', PIP_NO_INPUT: '1', PIP_ROOT_USER_ACTION: 'ignore', PIP_NO_COLOR: '1' },
};
const onPath = process.platform === 'win32' ? 'python' : 'python3';
/**
 * Asks pip what it would install for these files, without installing anything. With a lock, only locked versions and files are
 * accepted; if the lock lacks some of them, pip chooses those. Throws a Problem if pip cannot answer: the answer is then unknown.
 */
async function askPip(installed, { lock, scratch, python }, host) {
    const pip = { python: python ?? onPath, host };
    const folder = await (0,external_node_fs_promises_.mkdtemp)((0,external_node_path_.join)(scratch, 'pip-'));
    const report = (0,external_node_path_.join)(folder, 'report.json');
    const strict = lock !== undefined && lock.pins.length > 0 && lock.pins.every(({ sha256 }) => sha256.length > 0);
    let result = await run(await pip_requirements(folder, installed, lock, strict), report, pip);
    // The caller compares the digests then.
    if (result.exitCode !== 0 && strict && isIncomplete(result))
        result = await run(await pip_requirements(folder, installed, lock, false), report, pip);
    if (result.exitCode !== 0)
        throw await cannotResolve(installed, lock, result, host);
    return { report: await readJson(report), graph: await graphOf(report, folder, pip) };
}
/**
 * The one of several wheels that pip would take on this machine: its path. Undefined if none fits.
 */
async function fittingWheel({ name, version }, folder, { scratch, python = onPath }, host) {
    const destination = await (0,external_node_fs_promises_.mkdtemp)((0,external_node_path_.join)(scratch, 'fitting-'));
    const only = ['--no-deps', '--no-index', '--only-binary', ':all:', '--find-links', folder, '--dest', destination];
    const args = ['-c', runPip, 'download', '--quiet', ...only, `${name}==${version}`];
    const { exitCode } = await execPython(args, destination, { python, host });
    const [found] = exitCode === 0 ? await (0,external_node_fs_promises_.readdir)(destination) : [];
    return found;
}
/** https://packaging.python.org/en/latest/specifications/name-normalization/#name-format */
const pip_identifier = /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/;
/** Extras can come from the SBOM of others. Anything else than a name could be a requirement of its own, whose code pip would run. */
function requireNames(names) {
    const other = names.find(name => !pip_identifier.test(name));
    if (other === undefined)
        return;
    throw new problem/* Problem */.A('find out what the release installs', {
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
    await (0,external_node_fs_promises_.writeFile)(wanted, lines.join(''));
    if (lock === undefined)
        return ['--requirement', wanted];
    await (0,external_node_fs_promises_.writeFile)(locked, constraints(lock, withHashes));
    return ['--requirement', wanted, '--constraint', locked];
}
function run(files, report, pip) {
    const args = ['-c', runPip, 'install', '--dry-run', '--ignore-installed', '--quiet', '--report', report, ...files];
    return execPython(args, (0,external_node_path_.join)(report, '..'), pip);
}
// The working directory is ours: Python looks there for modules first.
async function execPython(args, cwd, { python, host }) {
    try {
        return await host.exec(python, args, { cwd, env: programEnv(pip_settings, host.env) });
    }
    catch (error) {
        throw new problem/* Problem */.A('find out what the release installs', {
            found: `${python} could not be started: ${(0,problem/* messageOf */.b)(error)}`,
            next: 'Set up Python with pip before this step (actions/setup-python).',
            cause: error,
        });
    }
}
async function graphOf(report, cwd, pip) {
    const { exitCode, stdout, stderr } = await execPython(['-c', pythonGraph, report], cwd, pip);
    if (exitCode === 0)
        return (0,json/* parseJson */.qF)(stdout, 'the graph of the packages');
    throw new problem/* Problem */.A('read what the packages need', {
        found: `${lastLine(stderr)}`,
        next: 'Update pip to 22.3 or newer, and run the step again.',
        details: pip_shown(stderr),
    });
}
async function readJson(path) {
    return (0,json/* parseJson */.qF)((await (0,read_limited/* readLimited */.tk)(path, lib_limits/* limits */.F.report)).toString('utf8'), 'the report of pip');
}
/** With digests, pip refuses a package that the constraints do not name. Older versions refuse every one. */
function isIncomplete({ stderr }) {
    return /In --require-hashes mode, all requirements must have their versions pinned|Hashes are required in --require-hashes mode/.test(stderr);
}
async function cannotResolve(installed, lock, { stdout, stderr }, { workspace }) {
    const names = installed.map(({ name }) => name).join(', ');
    const from = lock === undefined ? '' : ` with the versions in ${lock.fileName}`;
    return new problem/* Problem */.A(`find out what ${names} installs${from}`, {
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
    const key = pythonName(name);
    if ((0,json.at)(graph, key) === undefined)
        throw malformed(`the graph of its packages lacks ${name}.`);
    const archive = (0,json.at)(item, 'download_info', 'archive_info');
    const sha256 = (0,json/* textAt */.$6)(archive, 'hashes', 'sha256') ?? /^sha256=(.+)$/.exec((0,json/* textAt */.$6)(archive, 'hash') ?? '')?.[1];
    return {
        key,
        name: pip_report_oneLine(name),
        version: pip_report_oneLine(version),
        fileName: archive === undefined ? undefined : fileNameOf((0,json/* textAt */.$6)(item, 'download_info', 'url')),
        sha256: sha256 !== undefined && /^[0-9a-f]{64}$/.test(sha256) ? sha256 : undefined,
        repository: pip_report_repositoryOf((0,json.at)(item, 'download_info')),
        licence: readLicence({
            expression: (0,json/* textAt */.$6)(metadata, 'license_expression'),
            text: (0,json/* textAt */.$6)(metadata, 'license'),
            classifiers: (0,json/* textsAt */.i1)(metadata, 'classifier'),
        }),
        supplier: supplierOf(metadata),
        extras: (0,json/* textsAt */.i1)(metadata, 'provides_extra'),
        needs: (0,json/* textsAt */.i1)(graph, key),
    };
}
/** The last part of the address only: a mirror has another one, and it may hold a password. */
function fileNameOf(url) {
    const last = url?.split(/[?#]/)[0]?.split('/').at(-1) ?? '';
    try {
        return last === '' ? undefined : pip_report_oneLine(decodeURIComponent(last));
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
/** The maintainer, or else the author: a name, or `Name <address>` in the newer field. Without a name, the address stands for it. */
function supplierOf(metadata) {
    const roles = ['maintainer', 'author'].map(role => {
        const [plain, addressed] = [role, `${role}_email`].map(key => pip_report_oneLine((0,json/* textAt */.$6)(metadata, key) ?? ''));
        return { names: [pip_report_namesIn(plain ?? ''), pip_report_namesIn(addressed ?? '')].find(isName), email: addressIn(addressed ?? '') };
    });
    const found = roles.find(({ names }) => names !== undefined) ?? roles.find(({ email }) => email !== undefined);
    const name = found?.names ?? found?.email;
    if (name === undefined)
        return undefined;
    return { name, ...(found?.email === undefined ? {} : { email: found.email }) };
}
function pip_report_namesIn(text) {
    const names = text
        .replace(/<[^>]*>/g, '')
        .replace(/\S+@\S+/g, '')
        .replace(/"/g, '')
        .split(',');
    return names
        .map(name => name.trim())
        .filter(Boolean)
        .join(', ');
}
function isName(text) {
    return text !== '' && text !== 'UNKNOWN';
}
/** The first address. */
function addressIn(text) {
    return /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/.exec(text)?.[0];
}
/** Text of a package, whose author may be hostile: one line without control characters, of at most 200 characters. */
function pip_report_oneLine(text) {
    return (0,text_visible/* replaceUnseen */.fo)(text, () => ' ')
        .replace(/\s+/g, ' ')
        .trim()
        .slice(0, 200)
        .toWellFormed();
}
function malformed(found) {
    return new problem/* Problem */.A('read the report of pip', { found, next: 'Update pip, and run the step again.' });
}

;// CONCATENATED MODULE: ./packages/scan/lib/sbom/release-components.js

/** The components of a release and the graph between them. */
function bomOf({ artifacts, whole, required, versions }, project) {
    const { distributions, others } = artifacts;
    const own = new Set(distributions.map(({ name }) => pythonName(name)));
    const dependencies = whole.packages.filter(({ key }) => !own.has(key));
    const [main] = distributions.length === 1 ? whole.packages.filter(({ key }) => own.has(key)) : [];
    const released = distributions.flatMap(one => filesOf(one, whole, project));
    const refs = new Map(dependencies.map(one => [one.key, purlOf(one)]));
    // Of the files of a distribution, the first stands for it.
    for (const one of distributions)
        refs.set(pythonName(one.name), filesOf(one, whole, project)[0]?.component.ref ?? '');
    const needs = [...released, ...dependencies.map(one => ({ component: { ref: purlOf(one) }, facts: one }))].map(({ component, facts }) => [component.ref, facts.needs.flatMap(key => refs.get(key) ?? []).sort()]);
    const parts = [...released.map(({ component }) => component), ...others.map(one => otherFile(one, project))];
    return {
        content: 'release',
        root: rootOf(main, project),
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
function rootOf(main, { name, version, author }) {
    if (main === undefined)
        return { ...suppliedBy(author), name, version };
    const { licence, supplier } = main;
    return {
        ...suppliedBy(author),
        name: main.name,
        version: main.version,
        purl: pypiPurl(main.name, main.version),
        ...(licence === undefined ? {} : { licence }),
        ...(supplier === undefined ? {} : { supplier }),
    };
}
/** The files of a distribution. All have the metadata of the one that pip read. */
function filesOf({ name, wheels, sdists }, { packages }, { author }) {
    const facts = packages.find(({ key }) => key === pythonName(name));
    if (facts === undefined)
        throw new Error(`pip did not report ${name}`);
    return [...wheels, ...sdists].map(({ fileName, sha256, sha512 }) => {
        const purl = pypiPurl(facts.name, facts.version, { file_name: fileName });
        const file = { ref: purl, purl, fileName, sha256, sha512, scope: 'required' };
        const component = { ...suppliedBy(author), ...packageFacts(facts), ...file };
        return { component, facts };
    });
}
function otherFile({ fileName, sha256, sha512 }, { author, version }) {
    const file = { fileName, sha256, sha512, scope: 'required', locations: [] };
    return { ref: `file:${fileName}`, type: 'file', ...suppliedBy(author), name: fileName, version, ...file };
}
/** Who publishes a release supplies its files, unless their metadata says it. */
function suppliedBy(author) {
    return author === undefined ? {} : { supplier: { name: author.name, url: author.url } };
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
    return pypiPurl(name, version, repository === undefined ? {} : { vcs_url: repository });
}
function byName(a, b) {
    return a.ref < b.ref ? -1 : 1;
}

;// CONCATENATED MODULE: ./packages/scan/lib/sbom/sbom-inputs.js



/** How an SBOM says that no lock has the versions. */
const sbom_inputs_newest = 'newest in the index';
const sbom_inputs_names = { target: 'input:target', exclude: 'input:exclude', extras: 'input:extras', lockFile: 'input:lock-file' };
/** The inputs as facts of an SBOM. What is not given is left out. `lockFile` is absolute, or `none`; `root` is the directory. */
function inputFacts({ target, exclude, extras, lockFile }, root) {
    const lock = lockFile !== undefined && isAbsolute(lockFile) ? toPosix(relative(root, lockFile)) : lockFile;
    return {
        ...(target === undefined ? {} : { [sbom_inputs_names.target]: target }),
        ...(exclude.length === 0 ? {} : { [sbom_inputs_names.exclude]: exclude }),
        ...(extras.length === 0 ? {} : { [sbom_inputs_names.extras]: extras }),
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
        ...(lockFile === undefined ? {} : { lockFile }),
        ...(environment === undefined ? {} : { environment }),
        ...(versions?.endsWith(sbom_inputs_newest) ? { newest: true } : {}),
        ...(version === undefined ? {} : { syft: version }),
        ...(textAt(metadata, 'manufacturer', 'name') === undefined ? {} : { authored: true }),
    };
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
    throw new problem/* Problem */.A(`find out what ${name} installs`, {
        found: `none of its ${wheels.length} wheels fits the Python and the platform of this job.`,
        next: 'Run this step with a Python (actions/setup-python) and on a platform that one of the wheels is for.',
    });
}
/** Pip compares the digests of a complete lock, but not those of a lock that lacks some packages. */
function requireLocked({ packages }, lock) {
    for (const { key, name, version, sha256 } of packages) {
        const hashes = lock.pins
            .filter(pin => pythonName(pin.name) === key && pin.version === version)
            .flatMap(pin => pin.sha256);
        if (hashes.length === 0 || sha256 === undefined || hashes.includes(sha256))
            continue;
        throw new problem/* Problem */.A(`list ${name} ${version}`, {
            found: `the index has a file with the SHA-256 ${sha256}, which is not in ${lock.fileName}.`,
            next: 'Find out who published the file. If it is right, add its digest to the lock.',
        });
    }
}
/** The packages that the lock does not have. What is released itself need not be in it. */
function missingIn(lock, { packages }, { distributions }) {
    const own = distributions.map(({ name }) => pythonName(name));
    const known = new Set(lock.pins.map(({ name, version }) => `${pythonName(name)}@${version}`));
    return packages
        .filter(({ key, version }) => !own.includes(key) && !known.has(`${key}@${version}`))
        .map(({ name, version }) => `${name} ${version}`);
}
/** Pip only warns of an extra that does not exist. */
function requireExtras(extras, { packages }) {
    const there = packages.flatMap(one => one.extras.map(pythonName));
    const absent = extras.find(extra => !there.includes(pythonName(extra)));
    if (absent === undefined)
        return;
    throw new problem/* Problem */.A('list the packages of extras', {
        found: `what is released has no extra ${JSON.stringify(absent)}.`,
        next: there.length === 0 ? 'Leave out the input `extras`.' : 'Check the input `extras`.',
    });
}

// EXTERNAL MODULE: ./packages/base/lib/json-parts.js
var json_parts = __webpack_require__(3363);
;// CONCATENATED MODULE: ./packages/scan/lib/sbom/syft-components.js


const needed = (0,json_parts/* keepKeys */.q)('name', 'version', 'purl', 'type', 'licenses', 'locations');
/** The packages in syft's own JSON, each version of each once, in bytewise order. Throws a Problem if it has no list of them. */
function syftComponents(syftJson) {
    const artifacts = (0,json.at)((0,json_parts/* parseJsonParts */.Y)(syftJson, 'the SBOM of syft', 2, needed), 'artifacts');
    if (artifacts !== null && !Array.isArray(artifacts))
        throw new problem/* Problem */.A('read the SBOM of syft', {
            found: 'it has no list "artifacts".',
            next: 'Use the version of syft that the lock of release-tools names.',
        });
    const byRef = new Map();
    for (const found of (artifacts ?? []).map(component)) {
        const locations = [...(byRef.get(found.ref)?.locations ?? []), ...found.locations];
        byRef.set(found.ref, { ...found, locations: [...new Set(locations)].sort() });
    }
    return [...byRef.values()].sort((a, b) => (a.ref < b.ref ? -1 : 1));
}
function component(artifact) {
    const [name = 'unknown', version, purl] = ['name', 'version', 'purl'].map(key => (0,json/* textAt */.$6)(artifact, key));
    const licence = licenceOf((0,json/* listAt */.gT)(artifact, 'licenses').flatMap(one => (0,json/* textAt */.$6)(one, 'spdxExpression') ?? (0,json/* textAt */.$6)(one, 'value') ?? []));
    return {
        ref: purl ?? `${(0,json/* textAt */.$6)(artifact, 'type') ?? 'package'}:${name}@${version ?? ''}`,
        type: 'library',
        name,
        ...(version === undefined ? {} : { version }),
        ...(purl === undefined ? {} : { purl }),
        ...(licence === undefined ? {} : { licence }),
        scope: 'excluded',
        locations: (0,json/* listAt */.gT)(artifact, 'locations').flatMap(one => (0,json/* textAt */.$6)(one, 'path')?.replace(/^\/+/, '') ?? []),
    };
}
/** Equal for the same version of a package, in the spellings of pip and of syft. */
function componentKey({ name, version = '', purl = '' }) {
    return isPython(purl) ? `python ${pythonName(name)}@${version}` : `${purl || name}@${version}`;
}
/** True for a package of Python with this name, in any spelling and version. */
function isNamed({ name, purl = '' }, other) {
    return isPython(purl) && pythonName(name) === pythonName(other);
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
    const names = artifacts.distributions.map(one => pythonName(one.name));
    if (names.length === 0)
        return undefined;
    const name = (await readDeclaredName(root))?.name;
    const isReleased = name === undefined ? isProject : names.includes(pythonName(name));
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
    return declared !== undefined && pythonName(declared) === pythonName(name) ? declared : name;
}
/** What is released, and apart from it everything else that the project's directory names. `syft` is syft's own JSON of it. */
async function projectBoms(artifacts, { syft, maker, ...options }, host) {
    const { bom, locked } = await releaseBom(artifacts, options, host);
    const found = syftComponents(syft);
    const places = new Map(found.map(one => [componentKey(one), one.locations]));
    const components = bom.components.map(one => ({ ...one, locations: places.get(componentKey(one)) ?? [] }));
    const known = new Set(components.map(componentKey));
    const names = artifacts.distributions.map(({ name }) => name);
    const rest = found.filter(one => !known.has(componentKey(one)) && !names.some(name => isNamed(one, name)));
    return { released: { ...bom, components }, tools: toolsBom(bom, rest, { maker, facts: options.facts }), locked };
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
        const entries = await (0,external_node_fs_promises_.readdir)((0,external_node_path_.join)(root, directory), { withFileTypes: true }).catch(() => undefined);
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
    return new Map(await pool_pool(files, 8, async ({ path }) => [path, (await (0,external_node_fs_promises_.lstat)((0,external_node_path_.join)(root, path))).size]));
}
function walk_refuseLarge(root, sizes, limit) {
    const [largest] = [...sizes].sort((a, b) => b[1] - a[1]);
    const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    if (largest === undefined || total <= limit)
        return;
    throw new problem/* Problem */.A(`read the directory ${root}`, {
        found: `its files have ${total} bytes together, more than the ${limit} accepted. The largest is ${JSON.stringify(largest[0])}, with ${largest[1]} bytes.`,
        next: 'Leave out what is not source code with the input `exclude`.',
    });
}
/** What grows or becomes something else while it is read has no digest. */
async function fileContent(path, size) {
    return (0,lib_digest/* sha256File */.Q3)(path, 'inside', size).catch(error => {
        throw error instanceof problem/* Problem */.A ? new Unknown() : error;
    });
}
/** Syft follows links. What they lead to is part of the content, unless it is outside or excluded. */
async function linkContent(root, path, type, excluded) {
    if (type === 'other')
        return '';
    const text = await (0,external_node_fs_promises_.readlink)((0,external_node_path_.join)(root, path));
    const target = await (0,external_node_fs_promises_.realpath)((0,external_node_path_.join)(root, path)).catch(() => undefined);
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
        if ((await (0,external_node_fs_promises_.stat)((0,external_node_path_.join)(directory, '.git')).catch(() => undefined)) !== undefined)
            return directory;
    }
    return workspace;
}
/** The path with its links resolved as far as it exists. */
async function realOf(path) {
    const real = await (0,external_node_fs_promises_.realpath)(path).catch(() => undefined);
    return real ?? ((0,external_node_path_.dirname)(path) === path ? path : (0,external_node_path_.join)(await realOf((0,external_node_path_.dirname)(path)), (0,external_node_path_.basename)(path)));
}
/** With tag and digest: images of one repository are different images (`app:1.2-alpine`). A tag that was moved stays the same source. */
function sourceText({ kind, value }, source, workspace) {
    if (kind === 'image')
        return `image:${value}`;
    const path = source.kind === 'directory' ? source.path : value;
    return `${kind}:${(0,lib_files/* toPosix */.d7)((0,external_node_path_.relative)(workspace, path)) || '.'}`;
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
        const places = (0,json/* listAt */.gT)(one, 'properties').filter(property => (0,json/* textAt */.$6)(property, 'name') === locationProperty);
        return [componentKey({ name, version, purl }), places.flatMap(place => (0,json/* textAt */.$6)(place, 'value') ?? []).map(slash)];
    }));
}
/** Findings have paths that begin with a slash. */
function slash(path) {
    return `/${path}`;
}

;// CONCATENATED MODULE: ./packages/scan/lib/scan/run-scanner.js




/**
 * Runs one scanner. A failure becomes a status with its reason, so that the findings of the others are still reported. The verdict
 * is then `error`.
 */
async function runScanner(name, subject, context, host) {
    let program;
    try {
        program = await findTool(name, host);
        const output = await scannerPrograms[name].run(program, subject, context, host);
        const { matches, database, judged, skipped } = readReport(name, output);
        const run = { ...identity(name, program), status: 'ok', database: { ...database, ...sample(host.env) } };
        return { name, run, matches, judged, skipped };
    }
    catch (error) {
        if (!(error instanceof problem/* Problem */.A))
            throw error;
        const failed = { status: 'error', database: sample(host.env), error: shortened((0,problem/* messageOf */.b)(error)) };
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
function shortened(text) {
    return text.toWellFormed().replace(/\s+/g, ' ').slice(0, 1000);
}

;// CONCATENATED MODULE: ./packages/base/lib/uuid.js

/** Namespace of the identifiers that we derive from content; generated once at random. */
const namespace = Buffer.from('c8b4c1a25d9e4f6ab1f07c3de29a8b14', 'hex');
/** UUID version 5 (RFC 9562 §5.5): the same for the same content. */
function uuidOf(content) {
    const bytes = (0,external_node_crypto_.createHash)('sha1').update(namespace).update(content).digest().subarray(0, 16);
    bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
    bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
    return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sbom/render-cyclonedx.js



/** The SBOM as CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json/). The same content gives the same bytes. */
function renderCycloneDx(bom) {
    const root = rootRef(bom);
    const content = {
        version: 1,
        metadata: {
            timestamp: bom.created,
            lifecycles: [{ phase: phases[bom.content] }],
            tools: {
                components: [ownTool, ...bom.makers].map(({ name, version }) => ({ type: 'application', name, version })),
            },
            component: rootComponent(bom, root),
            ...madeBy(bom.author),
            properties: [
                { name: contentProperty, value: bom.content },
                ...factEntries(bom.facts).map(([name, value]) => ({ name: bom_ownProperty + name, value })),
            ],
        },
        components: bom.components.map(render_cyclonedx_component),
        dependencies: [
            { ref: root, dependsOn: bom.parts },
            ...bom.components.map(({ ref }) => ({ ref, dependsOn: bom.needs.get(ref) ?? [] })),
        ],
        compositions: compositions(bom, root),
    };
    return (0,json/* renderJson */.hF)({
        $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
        bomFormat: 'CycloneDX',
        specVersion: '1.6',
        serialNumber: `urn:uuid:${uuidOf(JSON.stringify(content))}`,
        ...content,
    });
}
/** The field of the metadata for who made the SBOM. */
function madeBy(author) {
    return author === undefined ? {} : { manufacturer: { name: author.name, url: [author.url] } };
}
/**
 * How complete the graph is. Only with that, an empty list of dependencies means that there are none. Of what is released, every file is known; of
 * tools, only what the source names.
 */
function compositions({ content, complete, components }, root) {
    const refs = [root, ...components.map(({ ref }) => ref)];
    const known = content === 'tools' ? complete : [root, ...complete];
    const unknown = refs.filter(ref => !known.includes(ref));
    return [
        ...(known.length === 0 ? [] : [{ aggregate: 'complete', dependencies: known }]),
        ...(unknown.length === 0 ? [] : [{ aggregate: 'unknown', dependencies: unknown }]),
    ];
}
function rootRef({ root }) {
    return `directory:${root.name}@${root.version}`;
}
function rootComponent({ root }, ref) {
    return {
        'bom-ref': ref,
        type: 'application',
        ...supplied(root.supplier),
        name: root.name,
        version: root.version,
        ...licensed(root.licence),
        ...(root.purl === undefined ? {} : { purl: root.purl }),
    };
}
function render_cyclonedx_component(one) {
    const facts = [
        ...fileFacts(one),
        ...(one.fileName === undefined ? [] : [{ name: fileProperty, value: one.fileName }]),
        ...one.locations.map(value => ({ name: locationProperty, value })),
        ...(one.within ?? []).map(value => ({ name: withinProperty, value })),
    ];
    return {
        'bom-ref': one.ref,
        type: one.type,
        ...supplied(one.supplier),
        name: one.name,
        ...(one.version === undefined ? {} : { version: one.version }),
        scope: one.scope,
        ...digests(one),
        ...licensed(one.licence),
        ...(one.purl === undefined ? {} : { purl: one.purl }),
        ...(facts.length === 0 ? {} : { properties: facts }),
    };
}
function supplied(supplier) {
    if (supplier === undefined)
        return {};
    const { name, email, url } = supplier;
    const contact = email === undefined ? {} : { contact: [{ name, email }] };
    return { supplier: { name, ...(url === undefined ? {} : { url: [url] }), ...contact } };
}
function digests({ sha256, sha512 }) {
    const known = Object.entries({ 'SHA-256': sha256, 'SHA-512': sha512 }).filter(([, content]) => content !== undefined);
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
/** The field of a component for the licence that it declares; nothing if it declares none. */
function licensed(licence) {
    if (licence === undefined)
        return {};
    const licenses = byKind(licence, {
        expression: ({ expression }) => [{ expression, acknowledgement: 'declared' }],
        names: ({ names }) => names.map(name => ({ license: { name, acknowledgement: 'declared' } })),
    });
    return { licenses };
}

// EXTERNAL MODULE: ./packages/oci/lib/target.js
var lib_target = __webpack_require__(2209);
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
    const released = (0,external_node_path_.join)(releaseDir, kinds.sbom.files.cyclonedx.pathOf(target));
    const tools = (0,external_node_path_.join)(releaseDir, kinds.tools.files.cyclonedx.path);
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
    const folder = await (0,external_node_fs_promises_.mkdtemp)((0,external_node_path_.join)(scratch, 'sboms-'));
    const syft = (await (0,read_limited/* readLimited */.tk)(await syftJson(target, context, host), lib_limits/* limits */.F.report)).toString('utf8');
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

;// CONCATENATED MODULE: ./packages/scan/lib/scan/scan.js







/** Name of the step in step records. */
const scanStep = 'scan-image';
/**
 * Scans one target with all scanners: what is released, and apart from it the tools of the project (scan-parts.ts). Writes the findings
 * into the release directory. Throws a Problem if another target has the same name.
 */
async function scanTarget(found, options, host) {
    const subject = await subjectOf(found, options, host);
    await requireOwnPlace(options.releaseDir, subject.madeOf);
    const scans = [];
    for (const part of await scanParts(subject, options, host))
        scans.push(await scanPart(part, options, host));
    return scans;
}
/** Runs the scanners in parallel, and merges what they find. */
async function scanPart(subject, options, host) {
    const outcomes = await Promise.all(options.scanners.map(name => runScanner(name, subject, options, host)));
    const ran = outcomes.filter(outcome => outcome.run.status === 'ok');
    const document = findingsDocument({
        target: subject.madeOf.target,
        scanned: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
        scanners: outcomes.map(outcome => outcome.run),
        unjudged: unjudged(ran).map(packageLabel).sort(lib_files/* byBytes */.bg),
        findings: mergeMatches(await locateMatches(ran.flatMap(outcome => outcome.matches), subject), ran.map(outcome => outcome.name), view_viewOf(new Map(ran.map(outcome => [outcome.name, outcome.judged])))),
    });
    return writeScan(subject, document, options);
}
async function writeScan(target, document, { releaseDir, policy, today }) {
    const [findings, report] = [kinds.vulnerabilities.files.document, kinds.sarif.files.report];
    const scan = { document, json: findings.pathOf(target), sarif: report.pathOf(target) };
    const { exceptions } = decide(policy, { findings: [document] }, today);
    await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(releaseDir, scan.json), renderFindings(document));
    await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(releaseDir, scan.sarif), renderSarif(document, exceptions));
    await (0,release_dir/* writeStepRecord */.Jf)(releaseDir, `${scanStep}.${targetKey(target)}`, {
        madeOf: target.madeOf,
        files: [recordOf(findings, scan.json, ownTool), recordOf(report, scan.sarif, ownTool)],
    });
    return scan;
}
/** The digests of what scanTarget wrote, for other jobs. */
function scanEvidence(scans, releaseDir) {
    return evidenceOf(releaseDir, scans.map(({ document }) => `${scanStep}.${targetKey(document.target)}`));
}

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
function escape_escapeMarkdown(text) {
    const escaped = inert((0,text_visible/* oneLine */.TN)(text))
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

;// CONCATENATED MODULE: ./packages/scan/lib/scan/scan-summary.js


// The job summaries of all steps of a job may have 1 MiB in total. A row has about 300 bytes.
const rowLimit = 50;
const errorLimit = 10;
/** How the job summary of a scan begins. */
function scanHeading(result) {
    return `## ${marks[result]} Vulnerabilities`;
}
/** The job summary of a scan in Markdown: verdict, findings, exceptions, scanners. Escapes all text of packages. */
function scanSummary(facts) {
    const { documents, decision, policy } = facts;
    return [
        `${scanHeading(decision.result)}: ${headline(facts)}`,
        documents.map(document => `**${escape_escapeMarkdown(targetLabel(document.target))}**: ${scan_summary_counts(document)}`).join('  \n'),
        ...(facts.sampleNote === undefined
            ? []
            : [`> **Sample databases** (${escape_escapeMarkdown(facts.sampleNote)}): they know only a few vulnerabilities.`]),
        errorList(decision),
        findingsTable(documents, decision),
        exceptionsTable(decision.exceptions),
        decision.warnings.map(warning => `- ${escape_escapeMarkdown(warning)}`).join('\n'),
        scannersTable(documents),
        policyLine(policy, documents),
    ]
        .filter(section => section !== '')
        .join('\n\n');
}
function policyLine({ vulnerabilities, tools, databases }, documents) {
    const limit = (fail) => fail.length === 0 ? 'nothing' : `${fail.join(' or ')}${vulnerabilities['only-fixable'] ? ' with a fix' : ''}`;
    const hasTools = documents.some(({ target }) => target.kind === 'tools');
    return [
        `The policy fails on ${limit(vulnerabilities.fail)}${hasTools ? `, in build and test tools on ${limit(tools.fail)}` : ''}, and accepts databases that are up to ${databases['max-age-hours']} hours old.`,
        'Bold: the scanners disagree. –: not reported. Not seen: the scanner cannot see the package.',
    ].join(' ');
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
    const shown = errors.slice(0, errorLimit).map(error => `- ${escape_escapeMarkdown(error)}`);
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
        ? [...cells, labels.length === documents.length ? 'all' : labels.map(escape_escapeMarkdown).join('<br>')]
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
    const excepted = new Set(decision.exceptions.filter(({ expired }) => !expired).flatMap(({ findings }) => findings));
    const rows = new Map();
    for (const document of documents) {
        for (const finding of document.findings) {
            const cells = cellsOf(finding, failing.has(finding) ? marks.fail : excepted.has(finding) ? 'excepted' : '');
            const row = rows.get(cells.join()) ?? { failing: failing.has(finding), cells, labels: [] };
            rows.set(cells.join(), { ...row, labels: [...row.labels, targetLabel(document.target)] });
        }
    }
    return [...rows.values()];
}
function cellsOf(finding, mark) {
    const fixed = finding.fix.versions.length > 0 ? escape_escapeMarkdown(finding.fix.versions.join(', ')) : fixWords[finding.fix.state];
    return [
        mark,
        finding.severity,
        escape_code(finding.id),
        escape_escapeMarkdown(packageLabel(finding.package)),
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
function scan_summary_opinion(finding, scanner) {
    const own = finding.opinions.filter(one => one.scanner === scanner).map(one => one.severity);
    if (finding.unseen?.includes(scanner))
        return 'not seen';
    const text = own.length === 0 ? '–' : [...new Set(own)].join(', ');
    return finding.disagreement === undefined ? text : `**${text}**`;
}
function exceptionsTable(exceptions) {
    const used = exceptions.filter(applied => applied.findings.length > 0);
    if (used.length === 0)
        return '';
    const lines = used.map(({ exception, expired }) => tableRow([
        escape_code(exception.id),
        expired ? `**expired on ${exception.expires}**` : exception.expires,
        escape_escapeMarkdown(exception.reason),
    ]));
    return [tableRow(['Exception', 'Until', 'Reason']), tableRow(['---', '---', '---']), ...lines].join('\n');
}
function scannersTable(documents) {
    const runs = new Map(documents.flatMap(document => document.scanners).map(run => [JSON.stringify(run), run]));
    const lines = [...runs.values()].map(run => tableRow([run.name, escape_escapeMarkdown(run.version), state(run), built(run)]));
    return [tableRow(['Scanner', 'Version', 'State', 'Database']), tableRow(['---', '---', '---', '---']), ...lines].join('\n');
}
function state({ status, error }) {
    return status === 'ok' ? 'ok' : `**error**: ${escape_escapeMarkdown((error ?? '').slice(0, 300))}`;
}
function built({ database }) {
    const date = database.built === undefined ? 'unknown' : escape_escapeMarkdown(database.built.slice(0, 16).replace('T', ' '));
    return database.sample ? `${date} (sample)` : date;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/findings-advice.js

/** What to do about findings that fail the policy at the path `policy`. If none has a fix, no update can help. */
function findingsAdvice(failing, policy) {
    if (failing.length === 0 || failing.some(isFixable))
        return `Update the packages, or add an exception with a reason and a date to ${policy}.`;
    return (`No fix exists for ${failing.length === 1 ? 'it' : 'any of them'}. Add an exception with a reason and a date to ${policy}, ` +
        'or set `only-fixable: true` there, which only reports findings without a fix.');
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
    const problem = explain(decision, policy_file_workspaceRelative(host.workspace, inputs.policy));
    if (inputs.gate)
        throw new outcome/* FailedWithOutputs */.g(problem, outputs);
    host.warning(`${problem.message} The gate is off, so this step does not fail.`);
    return outputs;
}
function explain({ result, reasons, failing }, policy) {
    const more = reasons.length > scan_gate_shown ? [`${reasons.length - scan_gate_shown} more in the details.`] : [];
    const found = [...reasons.slice(0, scan_gate_shown), ...more].join(' ');
    const parts = { found, details: reasons.join('\n') };
    if (result === 'error') {
        return new problem/* Problem */.A('complete the scan', {
            ...parts,
            next: 'Fix the cause, and run the step again. Until then, the result is `error`, not `pass`.',
        });
    }
    return new problem/* Problem */.A('pass the release policy', { ...parts, next: findingsAdvice(failing, policy) });
}

;// CONCATENATED MODULE: ./actions/scan-image/lib/outputs.js

/** What later steps can read of a scan. */
function outputsOf(scans, decision, lists, releaseDir) {
    // Tools are not released. Their findings are in the reports, and not in the counts.
    const summaries = scans.filter(scan => scan.document.target.kind !== 'tools').map(scan => scan.document.summary);
    const sum = (numbers) => String(numbers.reduce((total, number) => total + number, 0));
    const severity = (...names) => sum(summaries.flatMap(summary => names.map(name => summary.severities[name])));
    const paths = (key) => scans.map(scan => (0,external_node_path_.join)(releaseDir, scan[key])).join('\n');
    return {
        ...lists,
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
async function run_run(inputs, host) {
    const releaseDir = inputs['release-dir'];
    await fetchArtifacts(inputs['from-artifacts'], releaseDir, host);
    const policy = await readPolicy(inputs.policy, host);
    warnOfIgnoredSettings(host);
    const scans = await (0,scratch/* withScratch */.h)('scan', host, scratch => scanAll(inputs, policy, scratch, host));
    const evidence = await scanEvidence(scans, releaseDir);
    await noteEvidence(releaseDir, evidence, host);
    const output = await listOutput(releaseDir, evidence);
    const digests = await jobListsOutput(releaseDir, { evidence: await madeEvidence(releaseDir, host) });
    await writePolicy(policy, releaseDir);
    const documents = scans.map(scan => scan.document);
    const decision = decide(policy, { findings: documents }, inputs.today);
    for (const document of documents)
        host.info(`${targetLabel(document.target)}: ${scan_summary_counts(document)}.`);
    host.info(`Verdict: ${decision.result}.`);
    const sampleNote = host.env.RELEASE_TOOLS_SAMPLE_DATABASES;
    await host.summary(scanSummary({ documents, decision, policy, gate: inputs.gate, ...(sampleNote ? { sampleNote } : {}) }), 'verdict');
    if (inputs['to-artifact'] !== undefined)
        await storeArtifact(inputs['to-artifact'], releaseDir, host);
    return scanGate(decision, outputsOf(scans, decision, { evidence: output, digests }, releaseDir), inputs, host);
}
async function scanAll(inputs, policy, scratch, host) {
    const credentials = (0,target_inputs/* credentialsOf */.YN)(inputs, host);
    const { target: spec, name, ...named } = await readTarget(inputs, host);
    const targets = await expandTarget(spec, {
        name: await projectName(spec, name),
        platforms: inputs.platforms,
        scratch,
        env: host.env,
        exec: (...call) => host.exec(...call),
        ...credentials,
    });
    const login = await registryLogin(spec, credentials.credentials, scratch);
    const { scanners, today, exclude, 'release-dir': releaseDir } = inputs;
    const isTrusted = await trustedFiles(releaseDir, inputs.evidence, host);
    const options = { releaseDir, scratch, scanners, policy, today, login, spec, exclude, isTrusted, ...named };
    const scans = [];
    for (const target of targets)
        scans.push(...(await scanTarget(target, options, host)));
    return scans;
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
/* harmony export */   dC: () => (/* binding */ withBody),
/* harmony export */   vW: () => (/* binding */ refuseRest)
/* harmony export */ });
/* unused harmony export readArchive */
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

/***/ 8743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w3: () => (/* binding */ layoutsDirName),
  YO: () => (/* binding */ readStepRecord),
  Ap: () => (/* binding */ recordsDir),
  Ve: () => (/* binding */ stepNames),
  tU: () => (/* binding */ stepRecordPath),
  Jf: () => (/* binding */ writeStepRecord)
});

// UNUSED EXPORTS: readStepRecords

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/base/lib/json.js
var json = __webpack_require__(6436);
// EXTERNAL MODULE: ./packages/base/lib/files.js
var lib_files = __webpack_require__(7451);
// EXTERNAL MODULE: ./packages/base/lib/read-limited.js
var read_limited = __webpack_require__(73);
// EXTERNAL MODULE: ./packages/base/lib/limits.js
var limits = __webpack_require__(8562);
// EXTERNAL MODULE: ./packages/base/lib/problem.js
var problem = __webpack_require__(1167);
// EXTERNAL MODULE: ./packages/base/lib/paths.js
var paths = __webpack_require__(568);
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
        return number === 0 ? [] : [sentences[value](count(number, noun))];
    });
}

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
async function writeStepRecord(releaseDir, name, { madeOf, files = [], images = [] }) {
    const text = (0,json/* renderJson */.hF)({ ...(madeOf === undefined ? {} : { madeOf }), files, images });
    await (0,lib_files/* writeFileAtomic */.Zf)(stepRecordPath(releaseDir, name), text);
}
/** Path of the record of a step. */
function stepRecordPath(releaseDir, name) {
    return (0,external_node_path_.join)(recordsDir(releaseDir), `${name}.json`);
}
/** Names of the steps that left a record, in bytewise order. */
async function stepNames(releaseDir) {
    await (0,promises_.mkdir)(recordsDir(releaseDir), { recursive: true });
    const names = (await (0,promises_.readdir)(recordsDir(releaseDir))).filter(name => name.endsWith('.json')).sort(lib_files/* byBytes */.bg);
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
    const record = (0,json/* parseJson */.qF)((await (0,read_limited/* readLimited */.tk)(path, limits/* limits */.F.evidence, 'inside')).toString(), path);
    const images = (0,json/* listAt */.gT)(record, 'images');
    const files = (0,json/* listAt */.gT)(record, 'files');
    if (files.every(isFile) && images.every(isImage))
        return { files, images: images };
    throw new problem/* Problem */.A(`read ${path}`, {
        found: 'it is not a step record.',
        next: 'Delete its directory, and run the steps again.',
    });
}
/** True if the manifest can have the file. Its path is in the release directory, or a digest of another file would be published. */
function isFile(file) {
    const texts = [(0,json/* textAt */.$6)(file, 'mediaType'), (0,json/* textAt */.$6)((0,json.at)(file, 'madeBy'), 'name'), (0,json/* textAt */.$6)((0,json.at)(file, 'madeBy'), 'version')];
    return ((0,paths/* isSafePath */.pL)((0,json/* textAt */.$6)(file, 'path') ?? '') &&
        texts.every(text => text !== undefined) &&
        reproducibleValues.some(value => value === (0,json.at)(file, 'reproducible')));
}
/** True if the layout has its fixed place. Step records may come from another job, so that no other path is accepted. */
function isImage(image) {
    const [name, layout] = [(0,json/* textAt */.$6)(image, 'name'), (0,json/* textAt */.$6)(image, 'layout')];
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
        throw error instanceof _release_tools_base__WEBPACK_IMPORTED_MODULE_5__/* .Problem */ .A ? error : (0,_answer_js__WEBPACK_IMPORTED_MODULE_6__/* .brokenConnection */ .m)(error, transfer.where, received(transfer.sink));
    }
    finally {
        idle.stop();
    }
    await checkDigest(transfer);
}
async function receive(transfer, idle) {
    const { headers, env } = transfer.options;
    const response = await (0,_request_js__WEBPACK_IMPORTED_MODULE_7__/* .request */ .E)(transfer.url, { ...headers, ...rangeHeaders(transfer) }, { env, signal: idle.signal });
    try {
        await begin(transfer, response);
        for await (const bytes of (0,_body_js__WEBPACK_IMPORTED_MODULE_8__/* .piecesOf */ .Xe)(response)) {
            idle.touch();
            await transfer.sink.write(bytes);
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
