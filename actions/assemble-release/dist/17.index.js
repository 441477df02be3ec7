export const id = 17;
export const ids = [17];
export const modules = {

/***/ 8017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
;// CONCATENATED MODULE: ./packages/base/lib/digest.js



/** SHA-256 of bytes (text as UTF-8), in lower-case hexadecimal. */
function sha256(data) {
    return (0,external_node_crypto_.createHash)('sha256').update(data).digest('hex');
}
/** SHA-256 of a file, streamed, in lower-case hexadecimal. */
async function sha256File(path) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(path), hash);
    return hash.digest('hex');
}

// EXTERNAL MODULE: ./packages/base/lib/problem.js
var lib_problem = __webpack_require__(1167);
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
function recordOf(file, path, madeBy) {
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
            throw new lib_problem/* Problem */.A(`read ${what}`, { found: error.message, next, cause: error });
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
        throw new lib_problem/* Problem */.A(`read ${what}`, { found, next });
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
function tarballPrefix(tag) {
    return `release-${tag.replaceAll('/', '-')}`;
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
const policy_policy = defineKind({
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
        throw new lib_problem/* Problem */.A(`read ${path}`, {
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
        throw new lib_problem/* Problem */.A(`read ${path}`, {
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
        if (error instanceof lib_problem/* Problem */.A)
            throw error;
        throw unreadable(what, `it is not JSON (${(0,lib_problem/* messageOf */.b)(error)}).`, error);
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
    return new lib_problem/* Problem */.A(`read ${what}`, {
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
    return new lib_problem/* Problem */.A('read the attestation', {
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
    policy_policy,
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
const kinds = Object.fromEntries(register.map(rule => [rule.kind, rule]));
const requirableKinds = register.filter(isRequirable).map(rule => rule.kind);
function isRequirable(rule) {
    return rule.requirable !== false;
}

// EXTERNAL MODULE: ./packages/host/lib/outcome.js
var outcome = __webpack_require__(9275);
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
async function listFiles(directory) {
    const found = [];
    const walk = async (relative) => {
        for (const entry of await (0,promises_.readdir)((0,external_node_path_.join)(directory, relative), { withFileTypes: true })) {
            const path = external_node_path_.posix.join(relative, entry.name);
            if (entry.isDirectory())
                await walk(path);
            else if (entry.isFile())
                found.push(path);
            else {
                throw new lib_problem/* Problem */.A(`list the files of ${directory}`, {
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
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    const partial = `${path}.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}.partial`;
    try {
        await (0,promises_.writeFile)(partial, data);
        await (0,promises_.rename)(partial, path);
    }
    catch (error) {
        await (0,promises_.rm)(partial, { force: true });
        throw error;
    }
}
/** Reads a file of at most `limit` bytes. Throws a Problem if it is larger. */
async function readLimited(path, limit) {
    const { size } = await (0,promises_.stat)(path);
    if (size > limit) {
        throw new lib_problem/* Problem */.A(`read ${path}`, {
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
    throw new lib_problem/* Problem */.A(`read ${path}`, {
        found: 'it is a symbolic link or a special file.',
        next: 'Replace it with a regular file.',
    });
}
/** Size in bytes, or undefined if the path is not a regular file (links are not followed). */
async function fileSize(path) {
    const status = await (0,promises_.lstat)(path).catch(() => undefined);
    return status?.isFile() ? status.size : undefined;
}

// EXTERNAL MODULE: ./node_modules/.pnpm/fflate@0.8.3/node_modules/fflate/esm/index.mjs
var esm = __webpack_require__(1708);
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
function isSafePath(path) {
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
    return new lib_problem/* Problem */.A('read the archive', {
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
    for (const path of paths.sort(files_byBytes)) {
        const { size } = await (0,promises_.stat)((0,external_node_path_.join)(directory, path));
        yield { path: external_node_path_.posix.join(prefix, path), size, body: (0,external_node_fs_.createReadStream)((0,external_node_path_.join)(directory, path)) };
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
    throw new lib_problem/* Problem */.A('pack the files', { found, next: 'Rename the file.' });
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
            throw new lib_problem/* Problem */.A(`pack ${JSON.stringify(path)}`, {
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

;// CONCATENATED MODULE: ./packages/evidence/lib/manifest/own-tool.js
/** release-tools itself, as the maker of files. `npm run bump` sets the version, and a test compares it with package.json. */
const ownTool = { name: 'release-tools', version: '1.0.0' };

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
async function writeStepRecord(releaseDir, name, record) {
    const text = `${JSON.stringify({ files: record.files ?? [], images: record.images ?? [] }, undefined, 2)}\n`;
    await files_writeFileAtomic((0,external_node_path_.join)(recordsDir(releaseDir), `${name}.json`), text);
}
/** The records of all steps as one record, in a fixed order. */
async function readStepRecords(releaseDir) {
    await (0,promises_.mkdir)(recordsDir(releaseDir), { recursive: true });
    const names = (await (0,promises_.readdir)(recordsDir(releaseDir))).filter(name => name.endsWith('.json')).sort(files_byBytes);
    const records = await Promise.all(names.map(name => readStepRecord((0,external_node_path_.join)(recordsDir(releaseDir), name))));
    const files = new Map(records.flatMap(record => record.files).map(file => [file.path, file]));
    const images = new Map(records.flatMap(record => record.images).map(image => [image.name, image]));
    return {
        files: [...files.values()].sort((a, b) => files_byBytes(a.path, b.path)),
        images: [...images.values()].sort((a, b) => files_byBytes(a.name, b.name)),
    };
}
async function readStepRecord(path) {
    const record = (0,json/* parseJson */.qF)(await (0,promises_.readFile)(path, 'utf8'), path);
    const images = (0,json/* listAt */.gT)(record, 'images');
    const files = (0,json/* listAt */.gT)(record, 'files');
    if (files.every(isFile) && images.every(isImage))
        return { files, images: images };
    throw new lib_problem/* Problem */.A(`read ${path}`, {
        found: 'it is not a step record.',
        next: 'Delete its directory, and run the steps again.',
    });
}
/** True if the manifest can have the file. Its path is in the release directory, or a digest of another file would be published. */
function isFile(file) {
    const texts = [(0,json/* textAt */.$6)(file, 'mediaType'), (0,json/* textAt */.$6)((0,json.at)(file, 'madeBy'), 'name'), (0,json/* textAt */.$6)((0,json.at)(file, 'madeBy'), 'version')];
    return (isSafePath((0,json/* textAt */.$6)(file, 'path') ?? '') &&
        texts.every(text => text !== undefined) &&
        reproducibleValues.some(value => value === (0,json.at)(file, 'reproducible')));
}
/** True if the layout has its fixed place. Step records may come from another job, so that no other path is accepted. */
function isImage(image) {
    const [name, layout] = [(0,json/* textAt */.$6)(image, 'name'), (0,json/* textAt */.$6)(image, 'layout')];
    return name !== undefined && !/[\\/]|^\.+$/.test(name) && layout === `${layoutsDirName}/${name}`;
}

// EXTERNAL MODULE: ./packages/base/lib/dates.js
var dates = __webpack_require__(5349);
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
    throw new lib_problem/* Problem */.A(`read ${what}`, {
        found,
        next,
        ...(cause === undefined ? {} : { cause, details: (0,lib_problem/* messageOf */.b)(cause) }),
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

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/policy.js




// docs/schema/policy.v1.json has the same rules. A test checks that both refuse the same broken policies.
const day = (value, at) => {
    if (typeof value === 'string' && (0,dates/* isDay */.N)(value))
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
function renderPolicy(policy) {
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
        throw new lib_problem/* Problem */.A(`read the policy ${shown}`, {
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
    const { document } = policy_policy.files;
    await files_writeFileAtomic((0,external_node_path_.join)(releaseDir, document.path), renderPolicy(policy));
    await writeStepRecord(releaseDir, 'scan-image.policy', { files: [recordOf(document, document.path, ownTool)] });
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
    const tarball = tarballName(source.tag);
    return [...unlisted, tarball, `${tarball}.sig`, `${tarball}.sigstore.json`, summaryName];
}
function repeated(list, field, names, reserved) {
    const pair = collision([...reserved, ...names]);
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
    reproducible: oneOf(...reproducibleValues),
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
        files: [...files].sort((a, b) => files_byBytes(a.path, b.path)),
        images: [...images].sort((a, b) => files_byBytes(a.name, b.name)),
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
        throw new lib_problem/* Problem */.A(`read ${manifestName}`, { found: broken, next: nextStep });
    return manifest;
}
const nextStep = 'Compare it with docs/schema/manifest.v1.json.';

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
        throw new lib_problem/* Problem */.A(what, { found: 'its last line is incomplete.', next: 'Download the file again.' });
    const sums = text.split('\n').slice(0, -1).map(parseLine);
    const twice = collision(sums.map(({ path }) => path));
    if (twice)
        throw new lib_problem/* Problem */.A(what, { found: `it lists ${JSON.stringify(twice[1])} twice.`, next: 'Download the file again.' });
    return sums;
}
function parseLine(line, index) {
    const [, sha256, path] = lineForm.exec(line) ?? [];
    if (sha256 === undefined || path === undefined || !isSafePath(path)) {
        throw new lib_problem/* Problem */.A(what, {
            found: `line ${index + 1} is ${JSON.stringify(line.slice(0, 100))}.`,
            next: 'Write each line as a SHA-256 in lower-case hex, two spaces, and a relative path.',
        });
    }
    return { path, sha256 };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/cannot-check.js

/**
 * Something that a check needs is missing (a trusted root, the key of a log), so its result is not known. Any other Problem of a
 * check means that the check failed.
 */
class CannotCheck extends lib_problem/* Problem */.A {
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
    return by_kind_byKind(signer, {
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
function needsRoot(signer) {
    return by_kind_byKind(signer, { key: () => false, identity: () => true });
}
/** True if openssl can verify the bare signature (`.sig` beside the tarball). A certificate expires too soon for that. */
function hasPlainSignature(signer) {
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
        const status = error instanceof lib_problem/* Problem */.A && !(error instanceof CannotCheck) ? 'fail' : 'error';
        return { name, status, detail: error instanceof lib_problem/* Problem */.A ? `${error.found}` : `${(0,lib_problem/* messageOf */.b)(error)}.` };
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
    throw new lib_problem/* Problem */.A('verify the release', { found, next: 'Do not use it. Download it again from its publisher.' });
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

;// CONCATENATED MODULE: ./packages/base/lib/html/markup.js
/** HTML that is safe to put into a page: the result of `html`, or escaped text. */
class Markup {
    text;
    constructor(text) {
        this.text = text;
    }
}
/** Tag for templates. It escapes every value except Markup, joins lists, and leaves undefined out. */
function html(parts, ...values) {
    return new Markup(parts.map((part, index) => part + render(values[index])).join(''));
}
/** Escapes text for use between tags and in quoted attributes. Shows control characters and changes of text direction as �. */
function escapeHtml(text) {
    const visible = text.replace(/[^\P{Cc}\n\t]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu, '\ufffd');
    return visible.replace(/[&<>"'`]/g, character => `&#${character.codePointAt(0)};`);
}
function render(value) {
    if (value === undefined)
        return '';
    if (value instanceof Markup)
        return value.text;
    if (Array.isArray(value))
        return value.map(render).join('');
    return escapeHtml(String(value));
}

;// CONCATENATED MODULE: ./packages/release/lib/html/downloads.js


/** The artifacts, each with its digest. */
function artifactSection({ artifacts }) {
    const rows = artifacts.map(({ name, size, sha256 }) => html `<li>
<div class="row"><strong class="mono">${name}</strong><span class="soft">${formatSize(size)}</span></div>
<div class="copyable" data-copy="SHA-256 of ${name}"><span class="sr">SHA-256</span><code>${sha256}</code></div>
</li>`);
    const lead = artifacts.length === 0
        ? 'This release has no files besides its evidence.'
        : [`${format_count(artifacts.length, 'file')}, each with its SHA-256.`, ...rebuildSentences(artifacts, 'file')].join(' ');
    return html `<section id="downloads" aria-labelledby="h-downloads"><h2 id="h-downloads">Downloads</h2><p>${lead}</p><ul class="rows">${rows}</ul></section>`;
}
/** The images, by digest. */
function imageSection({ images }) {
    if (images.length === 0)
        return undefined;
    const rows = images.map(({ name, repository, digest, platforms }) => html `<li>
<div class="row"><strong>${name}</strong><span class="soft">${platforms.map(({ platform }) => platform).join(', ')}</span></div>
<div class="copyable" data-copy="reference of ${name}"><code>${repository}@${digest}</code></div>
</li>`);
    return html `<section id="images" aria-labelledby="h-images"><h2 id="h-images">Container images</h2><p>Pull them by digest: a tag can move, a digest cannot.</p><ul class="rows">${rows}</ul></section>`;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/tests/tests-text.js


/** `312 tests passed, 4 skipped`, `3 of 312 tests failed`. */
function testsText({ total, passed, failed, error, skipped }) {
    if (total === 0)
        return 'no test ran';
    const skips = skipped === 0 ? '' : `, ${skipped} skipped`;
    if (failed + error === 0)
        return `${format_count(passed, 'test')} passed${skips}`;
    return `${failed + error} of ${format_count(total, 'test')} failed${skips}`;
}
/** `560 of 600 lines and 94 of 100 branches` */
function countsText({ lines, coveredLines, branches, coveredBranches }) {
    const ofBranches = branches === 0 ? '' : ` and ${coveredBranches} of ${format_count(branches, 'branch', 'branches')}`;
    return `${coveredLines} of ${format_count(lines, 'line')}${ofBranches}`;
}
/** `93.4 % (560 of 600 lines and 94 of 100 branches), by coverage.py 7.17.3`; `quote` is for what others wrote. */
function coverageText({ counts, version }, quote) {
    const by = version === undefined ? '' : `, by coverage.py ${quote(version)}`;
    return `${formatPercent(coverage_model_percentOf(counts))} % (${countsText(counts)})${by}`;
}

;// CONCATENATED MODULE: ./packages/release/lib/notes/notes-evidence.js


/** For kinds that another kind or another part of the notes shows. */
const none = () => [];
/** What the notes say about each kind of evidence. The compiler requires a line for each new kind. */
const lines = {
    artifacts: ({ artifacts }) => rebuildSentences(artifacts, 'artifact'),
    sbom: ({ evidence }) => evidence.sbom.map(sbom => `${escapeMarkdown(targetLabel(sbom.target))}: ${format_count(sbom.components, 'component')}, ${licenceText(sbom.licences)}.`),
    vulnerabilities: ({ evidence }) => evidence.vulnerabilities.map(scan => `${escapeMarkdown(scanTitle(scan))}: ${findingCounts(scan.findings)}, by ${scannerText(scan)}.`),
    sarif: none,
    'test-results': ({ evidence }) => known(evidence['test-results'], tests => `Tests: ${testsText(tests)}.`),
    'test-statement': none,
    coverage: ({ evidence }) => known(evidence.coverage, coverage => `Test coverage: ${coverageText(coverage, escapeMarkdown)}.`),
    policy: facts => [
        ...facts.exceptions.filter(applied => applied.findings.length > 0).map(exceptionText),
        ...sampleNotice(facts),
    ],
    provenance: ({ provenance }) => provenance.map(entry => `Provenance (SLSA v1) by ${code(entry.builder)}: ${format_count(entry.subjects, 'subject')}, ${format_count(entry.dependencies, 'dependency', 'dependencies')}.`),
    'image-signature': none,
    'verify-log': none,
    notes: none,
    page: none,
    manifest: none,
    sums: none,
    'verification-summary': none,
};
/** What is known about the content of a release, as a Markdown list. */
function evidenceLines(facts) {
    const { verdict, source } = facts;
    return [
        `**Verdict of the policy: ${verdict.result}.** ${verdict.reasons.map(escapeMarkdown).join(' ')}`.trimEnd(),
        `Built from commit ${code(source.commit)} of ${formatDate(source.commitTime)} in ${source.repository}.`,
        ...evidenceKinds.flatMap(({ kind }) => lines[kind](facts)),
    ].map(line => `- ${line}`);
}
function known(value, text) {
    return value === undefined ? [] : [text(value)];
}
/** `Image widget (linux/arm/v7)`, `Project widget`. */
function scanTitle({ target }) {
    return `${target.kind === 'image' ? 'Image' : 'Project'} ${targetLabel(target)}`;
}
/** `2 known vulnerabilities (1 HIGH, 1 MEDIUM)`. */
function findingCounts(findings) {
    if (findings.length === 0)
        return 'no known vulnerability';
    const counts = severity_severities
        .toReversed()
        .map(severity => [severity, findings.filter(finding => finding.severity === severity).length]);
    const parts = counts.filter(([, number]) => number > 0).map(([severity, number]) => `${number} ${severity}`);
    return `${format_count(findings.length, 'known vulnerability', 'known vulnerabilities')} (${parts.join(', ')})`;
}
/** `grype 0.119.0 and trivy 0.59.1`; a scanner that failed is marked so. */
function scannerText({ scanners }) {
    return scanners
        .map(scanner => `${scanner.name} ${scanner.version}${scanner.status === 'error' ? ' (failed)' : ''}`)
        .join(' and ');
}
/** A notice if a database is only a small sample. */
function sampleNotice({ evidence }) {
    const sample = evidence.vulnerabilities.some(scan => scan.scanners.some(scanner => scanner.database.sample === true));
    return sample
        ? ['**The vulnerability databases were small samples** made for tests: they know only a few vulnerabilities.']
        : [];
}
function exceptionText({ exception, findings }) {
    const packages = [...new Set(findings.map(finding => packageLabel(finding.package)))].map(escapeMarkdown);
    const where = packages.length === 0 ? '' : ` in ${packages.join(', ')}`;
    return `Exception for ${code(exception.id)}${where} until ${formatDate(exception.expires)}: ${escapeMarkdown(exception.reason)}`;
}
function licenceText(licences) {
    if (licences.length === 0)
        return 'no licence known';
    const shown = licences.slice(0, 5).map(([name, number]) => `${escapeMarkdown(name)} ×${number}`);
    return `licences ${shown.join(', ')}${licences.length > 5 ? ` and ${licences.length - 5} more` : ''}`;
}

;// CONCATENATED MODULE: ./packages/release/lib/html/page-findings.js



/** What the scanners found, with both opinions side by side, and the exceptions that cover it. */
function findingSection(facts) {
    const { verdict, evidence } = facts;
    if (evidence.vulnerabilities.length === 0)
        return undefined;
    return html `<section id="findings" aria-labelledby="h-findings"><h2 id="h-findings">Known vulnerabilities</h2>
<p>Everything that the scanners found on the day of the release, not only what fails the policy.</p>
${isSample(facts) ? html `<p class="note">The vulnerability databases were small samples made for tests: they know only a few vulnerabilities.</p>` : undefined}
${verdict.reasons.map(reason => html `<p class="note">${reason}</p>`)}
${evidence.vulnerabilities.map(scan => scanBlock(scan, facts))}
</section>`;
}
function isSample({ evidence }) {
    return evidence.vulnerabilities.some(scan => scan.scanners.some(scanner => scanner.database.sample === true));
}
function scanBlock(scan, facts) {
    const worstFirst = scan.findings.toSorted((a, b) => rank(b.severity) - rank(a.severity));
    return html `<h3>${scanTitle(scan)}</h3>
<p class="soft">${page_findings_sentence(findingCounts(scan.findings))}, by ${scannerText(scan)}.</p>
<ul class="rows">${worstFirst.map(finding => findingRow(finding, facts))}</ul>`;
}
function page_findings_sentence(text) {
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
function findingRow(finding, { exceptions }) {
    const applied = exceptions.find(candidate => candidate.findings.some(covered => isSame(covered, finding)));
    return html `<li>
<div class="row"><span>${severityPill(finding.severity)} <strong>${packageLabel(finding.package)}</strong></span><span class="mono">${page_findings_link(finding)}</span></div>
<div class="opinions">${finding.opinions.map(opinionText)}${page_findings_disagreement(finding)}</div>
${applied === undefined ? undefined : html `<p class="exception"><strong>Exception until ${formatDate(applied.exception.expires)}${applied.expired ? ' (expired)' : ''}:</strong> ${applied.exception.reason}</p>`}
</li>`;
}
// Not the same object: the verdict is computed from other objects.
function isSame(a, b) {
    return a.id === b.id && packageLabel(a.package) === packageLabel(b.package);
}
function page_findings_link(finding) {
    const url = finding.opinions.map(opinion => opinion.url).find(candidate => candidate?.startsWith('https://'));
    return url === undefined ? html `${finding.id}` : html `<a href="${url}" rel="noreferrer">${finding.id}</a>`;
}
function opinionText({ scanner, severity, fix }) {
    const fixed = fix.versions.length > 0
        ? `fixed in ${fix.versions.join(', ')}`
        : fix.state === 'wont-fix'
            ? 'will not be fixed'
            : 'no fix yet';
    return html `<span><span class="soft">${scanner}</span> ${severity}, ${fixed}</span>`;
}
function page_findings_disagreement({ disagreement, opinions }) {
    if (disagreement === 'severity')
        return html `<span class="pill warn">The scanners disagree on the severity</span>`;
    return disagreement === 'presence'
        ? html `<span class="pill warn">Only ${opinions.map(opinion => opinion.scanner).join(', ')} reports it</span>`
        : undefined;
}
function severityPill(severity) {
    const tones = { CRITICAL: 'bad', HIGH: 'high', MEDIUM: 'warn' };
    return html `<span class="pill ${tones[severity] ?? ''}">${severity}</span>`;
}

;// CONCATENATED MODULE: ./packages/release/lib/html/page-origin.js


const shownLicences = 8;
/** The SBOMs in numbers. */
function sbomSection({ evidence }) {
    const sboms = evidence.sbom;
    if (sboms.length === 0)
        return undefined;
    return html `<section id="components" aria-labelledby="h-components"><h2 id="h-components">Components</h2>
<p>From the SBOMs (CycloneDX and SPDX) that are part of this release.</p>
<div class="tiles">${sboms.map(sbom => html `<div class="tile"><b>${sbom.components}</b>${sbom.components === 1 ? 'component' : 'components'} in ${targetLabel(sbom.target)}</div>`)}</div>
${sboms.map(licences)}
</section>`;
}
function licences({ target, components, licences, unlicensed }) {
    if (licences.length === 0)
        return undefined;
    const shown = licences.slice(0, shownLicences);
    const rest = licences.length - shown.length;
    return html `<h3>Licences of ${targetLabel(target)}</h3>
<div class="licences">${shown.map(([name, number]) => html `<span class="name">${name}</span>${bar(number / components)}<span class="soft">${number}</span>`)}</div>
<p class="soft">${rest > 0 ? `${format_count(rest, 'more licence')}. ` : undefined}${unlicensed > 0 ? `${format_count(unlicensed, 'component')} without a known licence.` : undefined}</p>`;
}
// Widths are attributes of SVG, because the page's policy (CSP) allows no style attribute.
function bar(share) {
    const width = Math.max(1, Math.min(100, share * 100)).toFixed(1);
    return html `<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="4" rx="1"/><rect width="${width}" height="4" rx="1"/></svg>`;
}
/** Which source the release was built from, and who says so. */
function provenanceSection(facts) {
    const { source, builder, provenance } = facts;
    return html `<section id="provenance" aria-labelledby="h-provenance"><h2 id="h-provenance">Provenance</h2>
<p>Which source these files were built from, and who says so.</p>
<dl>
<dt>Repository</dt><dd><a href="${source.repository}" rel="noreferrer">${source.repository}</a></dd>
<dt>Tag</dt><dd>${facts.tag}</dd>
<dt>Commit</dt><dd><code>${source.commit}</code></dd>
<dt>Time of the commit</dt><dd>${formatDate(source.commitTime)}, ${source.commitTime.slice(11, 16)} UTC</dd>
<dt>Builder</dt><dd><code>${builder.id}</code></dd>
${builder.run === undefined ? undefined : html `<dt>Run</dt><dd><a href="${builder.run}" rel="noreferrer">${builder.run}</a></dd>`}
</dl>
${provenance.map(statement)}
${provenance.length === 0 ? html `<p class="soft">There is no signed provenance in this release.</p>` : undefined}
</section>`;
}
function statement({ builder, buildType, subjects, dependencies, signature }) {
    return html `<h3>Signed statement (SLSA provenance v1)</h3>
<dl>
<dt>Says that</dt><dd><code>${builder}</code> built ${format_count(subjects, 'subject')} from ${format_count(dependencies, 'dependency', 'dependencies')}</dd>
<dt>Build type</dt><dd><code>${buildType}</code></dd>
<dt>Signed by</dt><dd>${page_origin_signedBy(signature)}</dd>
</dl>`;
}
function page_origin_signedBy({ signer, logged }) {
    const who = by_kind_byKind(signer, {
        key: ({ sha256 }) => html `key <code>${sha256}</code>`,
        identity: ({ identity, issuer }) => html `<code>${identity}</code>, issuer <code>${issuer}</code>`,
    });
    return html `${who}${logged ? ' (in a transparency log)' : undefined}`;
}

;// CONCATENATED MODULE: ./packages/release/lib/html/page-tests.js


/** The results of the tests, and their coverage, if they are known. */
function testSection({ evidence }) {
    const { coverage, 'test-results': tests } = evidence;
    // The template escapes.
    const texts = [
        ...(tests === undefined ? [] : [`Tests: ${testsText(tests)}.`]),
        ...(coverage === undefined ? [] : [`Test coverage: ${coverageText(coverage, text => text)}.`]),
    ];
    return texts.length === 0
        ? undefined
        : html `<section id="tests" aria-labelledby="h-tests"><h2 id="h-tests">Tests</h2>${texts.map(text => html `<p>${text}</p>`)}</section>`;
}

;// CONCATENATED MODULE: ./packages/release/lib/html/page-evidence.js




/** For kinds that another section shows, or that are not for people. */
const page_evidence_none = undefined;
/** The section of each kind of evidence. The compiler requires a line for each new kind. */
const sections = {
    artifacts: page_evidence_none,
    sbom: { id: 'components', title: 'Components', render: sbomSection },
    vulnerabilities: { id: 'findings', title: 'Vulnerabilities', render: findingSection },
    sarif: page_evidence_none,
    'test-results': { id: 'tests', title: 'Tests', render: testSection },
    'test-statement': page_evidence_none,
    coverage: page_evidence_none,
    policy: page_evidence_none,
    provenance: { id: 'provenance', title: 'Provenance', render: provenanceSection },
    'image-signature': page_evidence_none,
    'verify-log': page_evidence_none,
    notes: page_evidence_none,
    page: page_evidence_none,
    manifest: page_evidence_none,
    sums: page_evidence_none,
    'verification-summary': page_evidence_none,
};
/** The kinds whose sections come first, because readers look for them first. */
const firstKinds = ['test-results', 'vulnerabilities'];
/** The sections of all kinds, in the order of the page. */
function evidenceSections() {
    const others = evidenceKinds.map(({ kind }) => kind).filter(kind => !firstKinds.includes(kind));
    return [...firstKinds, ...others].flatMap(kind => sections[kind] ?? []);
}

// EXTERNAL MODULE: ./node_modules/.pnpm/markdown-it@15.0.3/node_modules/markdown-it/dist/markdown-it.mjs + 12 modules
var markdown_it = __webpack_require__(996);
;// CONCATENATED MODULE: ./packages/release/lib/html/page-markdown.js


/**
 * Renders Markdown of a changelog (CommonMark with tables) as HTML. Shows raw HTML as text. Keeps only links to the web, and makes
 * a link of an image, because the page makes no requests.
 */
function renderMarkdown(text) {
    return new Markup(parser.render(text).replaceAll(/>\n+</g, '><').trim());
}
const parser = changelogParser();
/** `html: false` escapes raw HTML. The parser makes no links from bare text, and no typographic quotes. */
function changelogParser() {
    const made = new markdown_it/* default */.A({ html: false, linkify: false, typographer: false });
    made.validateLink = url => /^https?:\/\//i.test(url);
    Object.assign(made.renderer.rules, rules());
    return made;
}
function rules() {
    const content = (tokens, index) => escapeHtml(tokens[index]?.content ?? '');
    const block = (tokens, index) => `<pre>${escapeHtml((tokens[index]?.content ?? '').replace(/\n$/, ''))}</pre>`;
    return {
        // Every heading of a changelog gets the level below the headings of the page.
        heading_open: () => '<h3>',
        heading_close: () => '</h3>',
        text: content,
        code_inline: (...given) => `<code>${content(...given)}</code>`,
        fence: block,
        code_block: block,
        softbreak: () => ' ',
        link_open: (tokens, index) => page_markdown_anchor(attribute(tokens[index], 'href')),
        image: (tokens, index) => {
            const [url, text] = [attribute(tokens[index], 'src'), tokens[index]?.content ?? ''];
            const shown = escapeHtml(text === '' ? url : text);
            return isInLink(tokens, index) ? shown : `${page_markdown_anchor(url)}${shown}</a>`;
        },
        // The parser would align cells with the attribute `style`, which the page's content policy blocks.
        th_open: () => '<th>',
        td_open: () => '<td>',
    };
}
/** True for a token between the start and the end of a link: HTML allows no link inside another. */
function isInLink(tokens, index) {
    const last = tokens.slice(0, index).findLast(({ type }) => type === 'link_open' || type === 'link_close');
    return last?.type === 'link_open';
}
function attribute(token, name) {
    return String(token?.attrGet(name) ?? '');
}
function page_markdown_anchor(url) {
    return `<a href="${escapeHtml(url)}" rel="noreferrer">`;
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
function checks(facts) {
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
        shows: by_kind_byKind(facts.signature.signer, {
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

;// CONCATENATED MODULE: ./packages/release/lib/html/page-verify.js


/** The commands of the notes: first everything at once, then step by step with standard tools. */
function verifySection(facts) {
    const [whole, ...stock] = checks(facts).map(command);
    return html `<section id="verify" aria-labelledby="h-verify"><h2 id="h-verify">How to verify</h2>
<p>Download the assets into an empty directory. ${needed(facts)}</p>
${whole}
<h3>With standard tools only</h3>
<ol class="steps">${stock.map(step => html `<li>${step}</li>`)}</ol>
<h3>Who signed</h3>
${page_verify_signer(facts)}
</section>`;
}
function command({ shows, lines }, index) {
    return html `
<div class="step-head" data-copy="the command" data-text="step-${index}"><span>${shows}</span></div>
<pre id="step-${index}" tabindex="0">${commandText(lines)}</pre>`;
}
/** Keeps each word on one line, so that no line breaks after the hyphens of an option. Spaces stay, so that they are copied too. */
function commandText(lines) {
    const words = (line) => line.split(/( +)/).map(part => (part.trim() === '' ? part : html `<span>${part}</span>`));
    return html `${lines.map((line, index) => html `${index === 0 ? '' : '\n'}${words(line)}`)}`;
}
function needed({ signature, keyUrl, ownTrustedRoot }) {
    const key = by_kind_byKind(signature.signer, {
        key: () => html `the public key as <code>${keyFile}</code>${keyUrl === undefined ? undefined : html ` (<a href="${keyUrl}" rel="noreferrer">in the repository</a>)`}`,
        identity: () => undefined,
    });
    const root = ownTrustedRoot
        ? html `the trusted root of the project’s own Sigstore as <code>${trustedRootFile}</code>`
        : undefined;
    const parts = [key, root].filter(part => part !== undefined);
    if (parts.length === 0)
        return undefined;
    return html `Get ${parts[0]}${parts[1] === undefined ? undefined : html ` and ${parts[1]}`} from the project, never from the release.`;
}
function page_verify_signer({ signature }) {
    const log = signature.logged
        ? 'The signature is in a transparency log.'
        : 'The signature is not in a transparency log.';
    const who = by_kind_byKind(signature.signer, {
        key: ({ sha256 }) => html `<dt>Key</dt><dd><code>SHA-256 ${sha256}</code></dd>`,
        identity: ({ identity, issuer }) => html `<dt>Identity</dt><dd><code>${identity}</code></dd><dt>Issuer</dt><dd><code>${issuer}</code></dd>`,
    });
    return html `<dl>${who}<dt>Log</dt><dd>${log}</dd></dl>`;
}

;// CONCATENATED MODULE: ./packages/release/lib/html/script.js
/** Adds copy buttons to commands and digests. Without scripts, the page lacks only these buttons. */
const script = `
'use strict'
const status = document.getElementById('status')
const copy = async text => {
  try { await navigator.clipboard.writeText(text) } catch {
    const area = document.createElement('textarea')
    area.value = text
    document.body.append(area)
    area.select()
    document.execCommand('copy')
    area.remove()
  }
}
for (const target of document.querySelectorAll('[data-copy]')) {
  const button = document.createElement('button')
  const label = target.dataset.copy
  button.type = 'button'
  button.textContent = 'Copy'
  button.setAttribute('aria-label', 'Copy ' + label)
  button.addEventListener('click', async () => {
    await copy((target.dataset.text ? document.getElementById(target.dataset.text) : target.querySelector('code') || target).textContent)
    button.textContent = 'Copied'
    status.textContent = 'Copied ' + label
    setTimeout(() => { button.textContent = 'Copy' }, 1500)
  })
  target.append(button)
}
`;

;// CONCATENATED MODULE: ./packages/release/lib/html/style.js
/** The style of release.html, for both colour schemes, narrow screens and paper. Uses no external font, image or file. */
const style = `
:root {
  color-scheme: light dark;
  --page: #f6f7f9; --card: #ffffff; --ink: #14181f; --soft: #545d6b; --line: #dde1e8; --well: #f1f3f6;
  --accent: #0b5fd0; --good: #0f7a3d; --good-bg: #e3f5ea; --warn: #8a5a00; --warn-bg: #fdf0d5; --bad: #b3122f; --bad-bg: #fde5e9;
  --orange: #a53d00; --orange-bg: #fde8dc; --grey: #4b5563; --grey-bg: #e9ecf1;
  --mono: ui-monospace, SFMono-Regular, "Cascadia Mono", "Segoe UI Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0d1016; --card: #161b23; --ink: #e8ecf2; --soft: #9aa5b5; --line: #2a313d; --well: #10141b;
    --accent: #79b0ff; --good: #5fd38d; --good-bg: #10301f; --warn: #f0bf5a; --warn-bg: #352808; --bad: #ff8a9b; --bad-bg: #3b1219;
    --orange: #ffab78; --orange-bg: #3a1e0d; --grey: #b4bdca; --grey-bg: #262d38;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", sans-serif; }
main, header, footer { max-width: 62rem; margin: 0 auto; padding: 0 1.5rem; }
header { padding-top: 4rem; padding-bottom: 1rem; }
h1 { font-size: clamp(2rem, 6vw, 3.2rem); line-height: 1.1; letter-spacing: -.025em; margin: 0; overflow-wrap: anywhere; }
h1 span { color: var(--soft); font-weight: 400; }
h2 { font-size: 1.35rem; letter-spacing: -.01em; margin: 0 0 .4rem; }
h3 { font-size: 1rem; margin: 1.4rem 0 .4rem; }
p { margin: .4rem 0; }
a { color: var(--accent); text-underline-offset: .18em; }
a:focus-visible, button:focus-visible, pre:focus-visible, summary:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
section { background: var(--card); border: 1px solid var(--line); border-radius: 14px; padding: 1.6rem 1.75rem; margin: 1.25rem 0; }
section > p:first-of-type { color: var(--soft); margin-bottom: 1rem; }
code, pre, .mono { font-family: var(--mono); font-size: .86em; }
pre > span { display: inline-block; max-width: 100%; overflow-wrap: anywhere; vertical-align: top; }
section > ul:not(.rows) { margin: .3rem 0; padding-left: 1.4rem; }
section > :last-child { margin-bottom: 0; }
code { overflow-wrap: anywhere; }
.eyebrow { color: var(--soft); margin: 0 0 .5rem; overflow-wrap: anywhere; }
.lead { display: flex; flex-wrap: wrap; gap: .5rem .6rem; align-items: center; margin: 1.1rem 0 0; }
.pill { display: inline-block; border-radius: 99px; padding: .12rem .7rem; font-size: .82rem; font-weight: 600; white-space: nowrap; background: var(--grey-bg); color: var(--grey); }
.pill.good { background: var(--good-bg); color: var(--good); }
.pill.warn { background: var(--warn-bg); color: var(--warn); }
.pill.bad { background: var(--bad-bg); color: var(--bad); }
.pill.high { background: var(--orange-bg); color: var(--orange); }
nav { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; margin: 1.6rem 0 0; padding-top: 1rem; border-top: 1px solid var(--line); font-size: .95rem; }
nav a { text-decoration: none; }
nav a:hover { text-decoration: underline; }
.note { border-left: 4px solid var(--warn); background: var(--warn-bg); color: var(--warn); padding: .7rem 1rem; border-radius: 0 10px 10px 0; margin: 1.25rem 0; }
ul.rows { list-style: none; margin: 0; padding: 0; }
ul.rows > li { border-top: 1px solid var(--line); padding: .8rem 0; }
ul.rows > li:first-child { border-top: 0; padding-top: .2rem; }
ul.rows > li:last-child { padding-bottom: 0; }
.row { display: flex; gap: .2rem 1rem; justify-content: space-between; align-items: baseline; flex-wrap: wrap; }
.row strong { overflow-wrap: anywhere; min-width: 0; }
.soft { color: var(--soft); }
.copyable { display: flex; gap: .6rem; align-items: center; color: var(--soft); }
.copyable code { min-width: 0; }
button { font: inherit; font-size: .78rem; line-height: 1.4; color: var(--accent); background: transparent; border: 1px solid var(--line); border-radius: 7px; padding: .1rem .55rem; cursor: pointer; flex: none; }
button:hover { border-color: var(--accent); }
pre { background: var(--well); border: 1px solid var(--line); border-radius: 10px; padding: .8rem 1rem; margin: .4rem 0; line-height: 1.55; white-space: pre-wrap; overflow-wrap: anywhere; }
ol.steps { list-style: none; counter-reset: step; margin: 0; padding: 0; }
ol.steps > li { counter-increment: step; position: relative; padding: 0 0 1.1rem 2.6rem; }
ol.steps > li::before { content: counter(step); position: absolute; left: 0; top: 0; width: 1.7rem; height: 1.7rem; border-radius: 50%; background: var(--grey-bg); color: var(--grey); font-weight: 600; font-size: .85rem; display: grid; place-items: center; }
ol.steps > li:last-child { padding-bottom: 0; }
.step-head { display: flex; justify-content: space-between; gap: 1rem; align-items: baseline; }
dl { display: grid; grid-template-columns: minmax(8rem, max-content) 1fr; gap: .45rem 1.5rem; margin: 0; }
dt { color: var(--soft); }
dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: .8rem; margin: 0 0 .4rem; }
.tile { background: var(--well); border-radius: 10px; padding: .8rem 1rem; }
.tile b { display: block; font-size: 1.7rem; line-height: 1.2; letter-spacing: -.02em; }
.opinions { display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; font-size: .92rem; margin: .25rem 0 0; }
.exception { font-size: .92rem; border-left: 3px solid var(--line); padding-left: .8rem; margin: .5rem 0 0; }
.licences { display: grid; grid-template-columns: minmax(6rem, max-content) 1fr max-content; gap: .3rem 1rem; align-items: center; font-size: .92rem; }
.licences span:first-child, .licences .name { overflow-wrap: anywhere; max-width: 18rem; }
.bar { width: 100%; height: .5rem; display: block; }
.bar rect { fill: var(--accent); opacity: .75; }
.bar .track { fill: var(--grey-bg); opacity: 1; }
footer { color: var(--soft); font-size: .9rem; padding-top: .5rem; padding-bottom: 4rem; }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 40rem) {
  main, header, footer { padding-left: 1rem; padding-right: 1rem; }
  header { padding-top: 2.2rem; }
  section { padding: 1.2rem 1.1rem; border-radius: 12px; }
  dl { grid-template-columns: 1fr; gap: 0; }
  dd { margin-bottom: .6rem; }
  ol.steps > li { padding-left: 0; }
  ol.steps > li::before { position: static; margin-bottom: .3rem; }
}
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
@media print {
  :root { --page: #fff; --card: #fff; --ink: #000; --soft: #333; --line: #bbb; --well: #fff; }
  body { font-size: 10.5pt; }
  header { padding-top: 0; }
  nav, button { display: none; }
  section { border: 0; border-top: 1px solid #bbb; border-radius: 0; padding: 1rem 0; margin: 0; }
  ul.rows > li, ol.steps > li, .tile { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  a { color: inherit; }
}
`;

;// CONCATENATED MODULE: ./packages/release/lib/html/page.js








/**
 * `release.html`: one page that needs no other file. Its policy (CSP) allows only the style and the script in it, by their digests,
 * and no requests. Every value is escaped.
 */
function renderPage(facts) {
    const title = `${facts.project.name} ${facts.project.version}`;
    const evidence = shownSections(facts);
    return `${html `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${new Markup(style)}</style>
</head>
<body>
${head(facts, evidence)}
<main>
${facts.dryRun ? html `<p class="note">This is a dry run: nothing was published, and a throw-away key made the signatures.</p>` : undefined}
${changes(facts)}
${artifactSection(facts)}
${imageSection(facts)}
${verifySection(facts)}
${evidence.map(({ markup }) => html `${markup}\n`)}</main>
<footer>
<p>release-tools made this page from evidence that is part of this release. The page makes no requests. Everything it says can be checked with the commands above.</p>
<p id="status" class="sr" role="status"></p>
</footer>
<script>${new Markup(script)}</script>
</body>
</html>`.text}\n`;
}
function shownSections(facts) {
    return evidenceSections().flatMap(({ id, title, render }) => {
        const markup = render(facts);
        return markup === undefined ? [] : [{ id, title, markup }];
    });
}
function contentPolicy() {
    return `default-src 'none'; style-src '${sourceHash(style)}'; script-src '${sourceHash(script)}'; base-uri 'none'; form-action 'none'`;
}
function sourceHash(text) {
    return `sha256-${(0,external_node_crypto_.createHash)('sha256').update(text).digest('base64')}`;
}
function head(facts, evidence) {
    const { project, tag, source } = facts;
    return html `<header>
<p class="eyebrow">Release ${tag} of <a href="${source.repository}" rel="noreferrer">${source.repository.replace(/^https?:\/\//, '')}</a></p>
<h1>${project.name} <span>${project.version}</span></h1>
<p class="lead">${verdictPill(facts)}<span class="soft">${formatDate(source.commitTime)}, commit <code>${source.commit.slice(0, 12)}</code></span></p>
<nav aria-label="Contents">${links(facts, evidence).map(([id, text]) => html `<a href="#${id}">${text}</a>`)}</nav>
</header>`;
}
function links(facts, evidence) {
    const all = [
        ['changes', 'Changes', facts.changelog !== ''],
        ['downloads', 'Downloads', true],
        ['images', 'Images', facts.images.length > 0],
        ['verify', 'How to verify', true],
    ];
    const own = all.filter(([, , shown]) => shown).map(([id, text]) => [id, text]);
    return [...own, ...evidence.map(({ id, title }) => [id, title])];
}
const verdictText = {
    pass: 'Policy passed',
    fail: 'Policy failed',
    review: 'Waiting for review',
    error: 'Could not be decided',
};
function verdictPill({ verdict }) {
    const tone = verdict.result === 'pass' ? 'good' : verdict.result === 'review' ? 'warn' : 'bad';
    return html `<span class="pill ${tone}">${verdictText[verdict.result]}</span>`;
}
function changes({ changelog }) {
    return changelog === ''
        ? undefined
        : html `<section id="changes" aria-labelledby="h-changes"><h2 id="h-changes">Changes</h2>${renderMarkdown(changelog)}</section>`;
}

;// CONCATENATED MODULE: ./packages/release/lib/notes/template.js

/** The placeholders of a template, and what replaces each (actions/assemble-release/README.md). */
const placeholders = {
    project: 'Name of the project.',
    version: 'Version, without a leading `v`.',
    tag: 'Tag of the release.',
    repository: 'URL of the repository.',
    commit: 'Full id of the commit.',
    changelog: 'Section for this version in the changelog.',
    artifacts: 'Table of the artifacts with size and SHA-256.',
    images: 'Table of the container images by digest; empty if there are none.',
    evidence: 'What is known about the content: components, findings, exceptions, provenance.',
    verify: 'How to verify the release, with release-tools and with standard tools only.',
};
/** The template for a repository without `.github/RELEASE_TEMPLATE.md`. */
const defaultTemplate = `# {{project}} {{version}}

{{changelog}}

## Downloads

{{artifacts}}

{{images}}

## What is inside

{{evidence}}

## How to verify

{{verify}}
`;
/**
 * Fills in a template, whose placeholders are in double braces. Throws a Problem for an unknown placeholder, with its line. Inserts
 * values unchanged, and does not look for placeholders in them.
 */
function fillTemplate(template, values, path) {
    const text = template.replace(/\r\n/g, '\n').replace(/<!--[\s\S]*?-->\n?/g, '');
    const filled = text.replace(/\{\{\s*([^{}\n]*?)\s*\}\}/g, (_, name) => {
        if (Object.hasOwn(placeholders, name))
            return values[name];
        throw template_unknown(template, name, path);
    });
    return `${filled.replace(/\n{3,}/g, '\n\n').trim()}\n`;
}
function template_unknown(template, name, path) {
    const line = template.split('\n').findIndex(text => text.replace(/\s/g, '').includes(`{{${name.replace(/\s/g, '')}}}`)) + 1;
    return new lib_problem/* Problem */.A(`fill in the template ${path}`, {
        found: `line ${line} uses the unknown placeholder \`${name}\`.`,
        next: `Use one of: ${Object.keys(placeholders).join(', ')}.`,
    });
}

;// CONCATENATED MODULE: ./packages/release/lib/notes/notes.js




/** `release.md`: the template, filled in with the facts of the release. `path` names the template in messages. */
function renderNotes(facts, template, path) {
    const { project, tag, source } = facts;
    return fillTemplate(template, {
        project: project.name,
        version: project.version,
        tag,
        repository: source.repository,
        commit: source.commit,
        changelog: facts.changelog,
        artifacts: artifactTable(facts),
        images: imageTable(facts),
        evidence: evidenceLines(facts).join('\n'),
        verify: verifyText(facts),
    }, path);
}
function artifactTable({ artifacts }) {
    if (artifacts.length === 0)
        return 'This release has no files besides its evidence.';
    const rows = artifacts.map(({ name, size, sha256 }) => `| ${code(name)} | ${formatSize(size)} | ${code(sha256)} |`);
    return ['| File | Size | SHA-256 |', '| --- | --- | --- |', ...rows].join('\n');
}
function imageTable({ images }) {
    if (images.length === 0)
        return '';
    const rows = images.map(image => {
        const platforms = image.platforms.map(({ platform }) => platform).join(', ');
        return `| ${code(`${image.repository}@${image.digest}`)} | ${platforms} |`;
    });
    return ['| Image | Platforms |', '| --- | --- |', ...rows].join('\n');
}
function verifyText(facts) {
    const [first, ...stock] = checks(facts);
    const sections = [
        `Download the assets into an empty directory. ${fetchFirst(facts)}`.trim(),
        first === undefined ? '' : `${first.shows}\n\n\`\`\`sh\n${first.lines.join('\n')}\n\`\`\``,
        `With standard tools only:\n\n${fenced(stock)}`,
    ];
    if (facts.dryRun)
        sections.unshift('**This is a dry run**: nothing was published, and a throw-away key made the signatures.');
    return sections.join('\n\n');
}
/** Names the files that readers need and that must not come from the release. */
function fetchFirst({ signature, keyUrl, ownTrustedRoot }) {
    const key = by_kind_byKind(signature.signer, {
        key: () => `the public key as ${code(keyFile)}${keyUrl === undefined ? '' : ` (${keyUrl})`}`,
        identity: () => undefined,
    });
    const root = ownTrustedRoot ? `the trusted root of the project’s own Sigstore as ${code(trustedRootFile)}` : undefined;
    const needed = [key, root].filter(text => text !== undefined);
    return needed.length === 0 ? '' : `Get ${needed.join(' and ')} from the project, never from the release.`;
}
function fenced(list) {
    return ['```sh', ...list.flatMap(check => [`# ${check.shows}`, ...check.lines]), '```'].join('\n');
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

;// CONCATENATED MODULE: ./packages/evidence/lib/manifest/asset-names.js





const rule = 'letters, digits and . _ + - (no dot at either end, no hyphen at the start, at most 255 characters)';
/**
 * The asset name of a file of the release directory. Undefined for files that are only in the tarball: those in directories other
 * than `artifacts/`.
 */
function assetName(path) {
    return !path.includes('/') || isArtifact(path) ? (0,external_node_path_.basename)(path) : undefined;
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
    const pair = collision([...unlisted, summaryName, ...named.map(({ name }) => name)]);
    if (pair === undefined)
        return;
    throw new lib_problem/* Problem */.A('name the assets of the release', {
        found: `two of them would be named ${pair.map(name => JSON.stringify(name)).join(' and ')}.`,
        next: `Rename a file. Reserved names are ${[...unlisted, summaryName].join(', ')}.`,
    });
}
function unfit(path, name) {
    return new lib_problem/* Problem */.A(`use ${JSON.stringify(path)} as an asset of a GitHub release`, {
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

;// CONCATENATED MODULE: ./packages/release/lib/assemble/build-manifest.js



const policyFile = kinds.policy.files.document.path;
/** The manifest of the files that are now in the release directory. Throws a Problem for a file that no step recorded. */
async function buildManifest({ builder, verdict }, options) {
    const { releaseDir, project, source, previousRelease } = options;
    const records = await readStepRecords(releaseDir);
    const paths = (await listFiles(releaseDir)).filter(path => !unlisted.some(name => name === path));
    refuseUnrecorded(paths, records.files);
    requireAssetNames(paths);
    const recorded = records.files.filter(file => paths.includes(file.path));
    const files = await pool_pool(recorded, 4, file => describe(releaseDir, file));
    const policy = files.find(file => file.path === policyFile);
    return {
        schema: manifestSchema,
        project,
        source,
        images: records.images.map(withoutLayout),
        builder,
        policy: { path: policyFile, sha256: policy?.sha256 ?? '' },
        verdict,
        ...(previousRelease === undefined ? {} : { previousRelease }),
        files,
    };
}
async function describe(releaseDir, { path, mediaType, madeBy, reproducible }) {
    const asset = assetName(path);
    const [size, sha256] = await Promise.all([fileSize((0,external_node_path_.join)(releaseDir, path)), sha256File((0,external_node_path_.join)(releaseDir, path))]);
    return { path, size: size ?? 0, sha256, mediaType, madeBy, ...(asset === undefined ? {} : { asset }), reproducible };
}
function withoutLayout({ name, repository, digest, platforms }) {
    return { name, repository, digest, platforms };
}
function refuseUnrecorded(paths, records) {
    const stray = paths.filter(path => !records.some(record => record.path === path));
    if (stray.length === 0)
        return;
    throw new lib_problem/* Problem */.A('list the files of the release', {
        found: `the release directory has ${stray.map(path => JSON.stringify(path)).join(', ')}, which no step recorded.`,
        next: 'Put your own files into artifacts/ before `collect-artifacts` runs, and delete files of earlier runs.',
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/kinds/read-evidence.js




/**
 * Reads every file of the kinds that a policy can require. Does not verify signatures. A file that cannot be parsed, or that is
 * about another commit, is added to `unusable`. Throws system errors.
 */
async function readEvidence(releaseDir, release) {
    const paths = projectFirst(await listFiles(releaseDir));
    const read = await Promise.all(evidenceKinds.map(async (rule) => {
        const { found, reasons } = rule.requirable === false ? { found: [], reasons: [] } : await readKind(rule, releaseDir, paths, release);
        return { rule, found, reasons };
    }));
    return {
        summaries: Object.fromEntries(read.map(({ rule, found }) => [rule.kind, rule.summarise(found)])),
        present: read.filter(({ rule, found }) => rule.present(found, release.images)).map(({ rule }) => rule.kind),
        unusable: read.flatMap(({ rule, reasons }) => reasons.map(reason => ({ kind: rule.kind, reason }))),
    };
}
async function readKind(rule, releaseDir, paths, release) {
    const found = [];
    const reasons = [];
    for (const path of paths) {
        const target = Object.values(rule.files).flatMap(file => file.targetAt(path, release.project) ?? [])[0];
        if (target === undefined)
            continue;
        try {
            found.push({ path, target, document: await readDocument(rule, releaseDir, path, release) });
        }
        catch (error) {
            if (!(error instanceof lib_problem/* Problem */.A))
                throw error;
            reasons.push(`${path} cannot be used: ${error.found}`);
        }
    }
    return { found, reasons };
}
async function readDocument(rule, releaseDir, path, { commit }) {
    const document = rule.parse?.(await (0,promises_.readFile)((0,external_node_path_.join)(releaseDir, path), 'utf8'), path);
    const other = document === undefined ? undefined : rule.commitOf?.(document);
    if (other === undefined || other === commit)
        return document;
    throw new lib_problem/* Problem */.A(`use ${path}`, {
        found: `it is about commit ${other}, but the release comes from commit ${commit}.`,
        next: 'Run the step that makes it again, on the commit that is released.',
    });
}
/** Sorts evidence of the project before that of its images, and keeps the order within each. */
function projectFirst(paths) {
    return paths.toSorted((a, b) => Number(a.includes('/')) - Number(b.includes('/')));
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

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/verdict.js





/**
 * The verdict of a policy on the evidence; it is the same on every machine. `today` (`2027-01-31`) decides which
 * exceptions have expired. What could not be found out is `error`, which outweighs `fail`, which outweighs `pass`.
 */
function decide(policy, evidence, today) {
    if (!(0,dates/* isDay */.N)(today))
        throw new lib_problem/* Problem */.A('decide on the evidence', {
            found: `${JSON.stringify(today)} is not a day.`,
            next: 'Give a day such as 2027-01-31.',
        });
    const exceptions = applyExceptions(policy.vulnerabilities.exceptions, evidence.findings.flatMap(document => document.findings), today);
    const failing = evidence.findings.flatMap(document => failingOf(document, policy, exceptions));
    const errors = [
        ...(evidence.release?.unusable.map(({ reason }) => reason) ?? []),
        ...unscanned(evidence),
        ...evidence.findings.flatMap(document => errorsOf(document, policy)),
    ];
    const failures = [...missing(policy, evidence), ...failureReasons(failing)];
    return {
        result: errors.length > 0 ? 'error' : failures.length > 0 ? 'fail' : 'pass',
        reasons: [...errors, ...failures],
        errors,
        warnings: exceptions.flatMap(applied => warningsOf(applied, today, evidence.release === undefined ? 'in this scan' : 'in this release')),
        exceptions,
        failing: failing.map(({ finding }) => finding),
    };
}
/** True if findings of this severity and state fail the policy, unless an exception covers them. */
function isCounted(finding, policy) {
    return (policy.vulnerabilities.fail.includes(finding.severity) &&
        (!policy.vulnerabilities['only-fixable'] || findings_isFixable(finding)));
}
/** Accepted difference between the clocks of two machines, in hours. */
const clockSkew = 24;
function failingOf(document, policy, exceptions) {
    return document.findings
        .filter(finding => isCounted(finding, policy))
        .flatMap(finding => {
        const named = exceptions.filter(applied => applied.findings.includes(finding));
        if (named.some(applied => !applied.expired))
            return [];
        const expired = named[0]?.exception.expires;
        return [{ finding, label: targetLabel(document.target), ...(expired === undefined ? {} : { expired }) }];
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
        return `${what} of ${[...new Set(group.map(({ label }) => label))].join(', ')}${rest}.`;
    });
}
/** If only findings are judged, at least one scan is needed. In a release, the policy says whether findings are required. */
function unscanned({ findings, release }) {
    return findings.length === 0 && release === undefined ? ['Nothing was scanned.'] : [];
}
function errorsOf(document, policy) {
    if (document.scanners.length === 0)
        return [`No scanner scanned ${targetLabel(document.target)}.`];
    return document.scanners.flatMap(scanner => scannerErrors(scanner, document, policy.databases['max-age-hours']));
}
function scannerErrors(scanner, document, maxAge) {
    const label = targetLabel(document.target);
    if (scanner.status === 'error')
        return [`${scanner.name} could not scan ${label}: ${scanner.error ?? 'no reason given'}`];
    const age = scanner.database.built === undefined ? undefined : (0,dates/* hoursBetween */.U)(scanner.database.built, document.scanned);
    if (age === undefined)
        return [`${scanner.name} does not say how old its database was when it scanned ${label}.`];
    if (age < -clockSkew)
        return [`${scanner.name} says that its database is from the future: ${scanner.database.built}.`];
    if (age <= maxAge)
        return [];
    return [
        `The database of ${scanner.name} was ${Math.floor(age)} hours old when it scanned ${label}; the policy accepts ${maxAge}.`,
    ];
}
/** Evidence that cannot be used is an error, and not missing. */
function missing(policy, { release }) {
    if (release === undefined)
        return [];
    const { present, unusable } = release;
    return policy.evidence.required
        .filter(kind => !present.includes(kind) && !unusable.some(one => one.kind === kind))
        .map(kind => `The policy requires ${kind}, but ${kinds[kind].requirable.absent}`);
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

// EXTERNAL MODULE: ./packages/host/lib/http/retry.js
var retry = __webpack_require__(394);
;// CONCATENATED MODULE: ./packages/host/lib/id-token.js

/** What to add to a job so that it may ask GitHub for an identity. */
const idTokenPermission = 'Add to the job:\npermissions:\n  contents: read\n  id-token: write';
/** An identity token of this run for `audience`. Throws a Problem that names the missing permission. */
async function requestIdToken(audience, { idTokens }) {
    if (idTokens !== undefined)
        return idTokens.request(audience);
    throw new Problem('get an identity token of this job', {
        found: 'the job may not ask GitHub for one.',
        next: idTokenPermission,
    });
}

;// CONCATENATED MODULE: ./packages/sign/lib/cosign-errors.js


/** Common failures of cosign 3.1. The pattern is searched in its output. */
const cosign_errors_known = [
    [
        /decryption failed/,
        'COSIGN_PASSWORD does not decrypt COSIGN_PRIVATE_KEY.',
        'Store the password of the key pair as the secret COSIGN_PASSWORD.',
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
    [/retrieving ID token|authenticating caller/, 'the runner gave no identity token.', idTokenPermission],
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
    [
        /\b(401|403)\b|UNAUTHORIZED|DENIED|unauthorized/,
        'the registry refused access.',
        'Log in to the registry before this step. For ghcr.io, add to the job:\npermissions:\n  packages: write',
    ],
    [
        /NAME_UNKNOWN|MANIFEST_UNKNOWN|entity not found|404 Not Found/,
        'the registry does not have this image.',
        'Push the image first, and give the digest that the push prints.',
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
        return new lib_problem/* Problem */.A(what, { found: match[1], next: match[2], details });
    return new lib_problem/* Problem */.A(what, { found: `cosign said: ${cosign_errors_sentence(first)}`, next: 'See the details below.', details });
}
function unreachable(what, message) {
    const server = /https?:\/\/[^\s"/]+/.exec(message)?.[0];
    const found = server === undefined ? 'a server did not answer.' : `${server} did not answer.`;
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
/** Runs cosign, again after transient failures. Returns its standard output. Throws a Problem that explains a failure. */
async function runCosign(call, host) {
    const attempt = async () => {
        const { exitCode, stdout, stderr } = await host.exec(call.cosign.path, call.args, { env: call.env ?? {} });
        if (exitCode === 0)
            return stdout;
        throw explain(call.what, stderr);
    };
    return (0,retry/* retry */.L5)(attempt, call.retries ?? patience, line => host.info(line));
}

;// CONCATENATED MODULE: ./packages/sign/lib/backends/key-variables.js
/** Credentials for a private key. Masks the key, also line by line, because a log shows single lines. */
function keyCredentials(env, host) {
    const { COSIGN_PRIVATE_KEY, COSIGN_PASSWORD } = env;
    const lines = COSIGN_PRIVATE_KEY.split('\n').filter(line => line.trim() !== '' && !line.startsWith('-----'));
    for (const value of [COSIGN_PRIVATE_KEY, COSIGN_PASSWORD, ...lines])
        if (value !== '')
            host.mask(value);
    return { args: ['--key', 'env://COSIGN_PRIVATE_KEY'], env };
}

;// CONCATENATED MODULE: ./packages/sign/lib/backends/dry-run.js






/** A throw-away key pair that leaves no trace. */
const dryRun = {
    signer: 'key',
    dryRun: true,
    credentials: async ({ cosign }, host) => keyCredentials(await throwAwayKey(cosign, host), host),
};
/** Makes one key pair per job, so that everything in a dry run has the same signer. Nobody trusts it afterwards. */
async function throwAwayKey(cosign, host) {
    const dir = (0,external_node_path_.join)(host.temp, 'release-tools-dry-run');
    const [keyFile, passwordFile] = [(0,external_node_path_.join)(dir, 'cosign.key'), (0,external_node_path_.join)(dir, 'password')];
    if ((await fileSize(keyFile)) === undefined) {
        await (0,promises_.mkdir)(dir, { recursive: true, mode: 0o700 });
        const COSIGN_PASSWORD = (0,external_node_crypto_.randomBytes)(16).toString('hex');
        await (0,promises_.writeFile)(passwordFile, COSIGN_PASSWORD, { mode: 0o600 });
        const args = ['generate-key-pair', '--output-key-prefix', (0,external_node_path_.join)(dir, 'cosign')];
        await runCosign({ cosign, what: 'make a throw-away key pair', args, env: { COSIGN_PASSWORD } }, host);
    }
    const [COSIGN_PRIVATE_KEY, COSIGN_PASSWORD] = await Promise.all([
        (0,promises_.readFile)(keyFile, 'utf8'),
        (0,promises_.readFile)(passwordFile, 'utf8'),
    ]);
    return { COSIGN_PRIVATE_KEY, COSIGN_PASSWORD };
}

;// CONCATENATED MODULE: ./packages/sign/lib/backends/key-pair.js


/** The key pair of COSIGN_PRIVATE_KEY and COSIGN_PASSWORD. */
const keyPair = {
    signer: 'key',
    dryRun: false,
    credentials: async (_options, host) => keyCredentials(givenKey(host.env), host),
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
    return new lib_problem/* Problem */.A('sign with the key pair', { found, next });
}

;// CONCATENATED MODULE: ./packages/sign/lib/backends/keyless.js


/** The identity of the job. Cosign asks GitHub for a token, and Fulcio for a certificate that is valid for minutes. */
const keyless = {
    signer: 'identity',
    dryRun: false,
    async credentials(_options, { idTokens }) {
        if (idTokens !== undefined)
            return { args: ['--oidc-provider', 'github-actions'], env: idTokens.variables };
        throw new lib_problem/* Problem */.A('sign with the identity of this job', {
            found: 'this job has no permission to ask GitHub for an identity token.',
            next: `Sign with a key pair (set COSIGN_PRIVATE_KEY), or with the identity of the job. ${idTokenPermission}`,
        });
    },
};

;// CONCATENATED MODULE: ./packages/sign/lib/backends.js



const backends = { key: keyPair, keyless: keyless, 'dry-run': dryRun };
/** The backend for the chosen way to sign. */
function backendOf({ signing }) {
    return backends[signing.kind];
}
/** True if the signatures are only for a dry run: nothing may be pushed or logged. */
function backends_isDryRun(options) {
    return backendOf(options).dryRun;
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
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
        throw bundle_unusable(`it is damaged (${(0,lib_problem/* messageOf */.b)(cause)}).`, cause);
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
    return new lib_problem/* Problem */.A('read the signature bundle', {
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
    return new lib_problem/* Problem */.A('verify the signature', {
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

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/claimed-signer.js



const issuerOid = '1.3.6.1.4.1.57264.1.8';
/**
 * The identity that the certificate of a bundle names. It is only a claim: show it or verify it, but never trust it. Throws a
 * Problem for a bundle that was made with a key.
 */
function claimedSigner(bundle) {
    const { key } = entityOf(bundle);
    if (key.$case === 'public-key')
        throw notVerified('it was made with a key pair, which has no identity.');
    const issuer = key.certificate.extension(issuerOid)?.valueObj.subs[0]?.value.toString();
    return { kind: 'identity', identity: key.certificate.subjectAltName ?? '', issuer: issuer ?? '' };
}
function entityOf(bundle) {
    const parsed = parseBundle(bundle);
    try {
        return (0,verify_dist/* toSignedEntity */.DC)(parsed);
    }
    catch (error) {
        throw refusal(error);
    }
}

;// CONCATENATED MODULE: ./packages/sign/lib/own-signer.js





// cosign takes a third of a second to decrypt the key, and every signature is verified with its public key.
const publicKeys = new Map();
/** The public key of the key pair that signs, in PEM form; undefined if each signature has a certificate with its own key. */
async function publicKey(options, host) {
    return by_kind_byKind(kindOf(options), { key: () => readPublicKey(options, host), identity: () => undefined });
}
/** The signer that this job is; undefined if GitHub does not say. */
async function ownSigner(options, host) {
    return byKind(kindOf(options), {
        key: () => keySigner(options, host),
        identity: () => ownIdentity(options.serverUrl, host),
    });
}
/** The signer that must have made a bundle that cosign wrote for this job. The caller verifies it. */
async function expectedSigner(bundle, options, host) {
    return by_kind_byKind(kindOf(options), { key: () => keySigner(options, host), identity: () => claimedSigner(bundle) });
}
/** The kind of signer that verifiers see. */
function kindOf(options) {
    return { kind: backendOf(options).signer };
}
async function keySigner(options, host) {
    return { kind: 'key', publicKey: await readPublicKey(options, host) };
}
async function readPublicKey(options, host) {
    const { args, env } = await backendOf(options).credentials(options, host);
    const name = sha256(JSON.stringify([args, env]));
    const call = { cosign: options.cosign, what: 'read the signing key', args: ['public-key', ...args], env };
    const read = publicKeys.get(name) ?? runCosign(call, host);
    publicKeys.set(name, read);
    return read;
}
/** The identity of this job, as GitHub says over its own connection. It only finds signatures, which are then verified. */
async function ownIdentity(serverUrl, { idTokens }) {
    try {
        const token = await idTokens?.request('release-tools');
        if (token === undefined)
            return undefined;
        const { iss = '', job_workflow_ref: workflow } = decodeJwt(token);
        return { kind: 'identity', identity: `${serverUrl}/${workflow}`, issuer: iss };
    }
    catch {
        // When cosign signs again, it asks for a token too, and reports what is wrong.
        return undefined;
    }
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

;// CONCATENATED MODULE: ./packages/sign/lib/services.js




const mediaType = 'application/vnd.dev.sigstore.signingconfig.v0.2+json';
const limit = 1024 * 1024;
/** Signs without any server. */
const silent = { mediaType, rekorTlogConfig: {}, tsaConfig: {} };
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
async function writeJson(path, value) {
    await (0,promises_.writeFile)(path, JSON.stringify(value));
    return path;
}
/** The services to use; undefined for the public services, which cosign knows. */
async function chooseConfig(options) {
    if (backends_isDryRun(options))
        return silent;
    const { transparency, signingConfig } = options;
    const given = signingConfig === undefined ? undefined : await readConfig(signingConfig);
    if (transparency === 'private')
        requirePrivate(given);
    if (transparency !== 'none')
        return given;
    by_kind_byKind({ kind: backendOf(options).signer }, { key: () => { }, identity: () => requireOwnAuthorities(given) });
    return given === undefined ? silent : withoutLog(given);
}
async function readConfig(path) {
    const config = parseStrictJson(await readLimited(path, limit), `the signing config ${path}`, limit);
    if (isConfig(config))
        return config;
    throw new lib_problem/* Problem */.A(`use the signing config ${path}`, {
        found: `it does not have the media type ${mediaType}.`,
        next: 'Create one with `cosign signing-config create`.',
    });
}
function isConfig(value) {
    return typeof value === 'object' && value !== null && 'mediaType' in value && value.mediaType === mediaType;
}
/** Removes the logs, but not the timestamp authorities: they see only a digest, and keep nothing. */
function withoutLog({ rekorTlogUrls, ...rest }) {
    return { ...rest, rekorTlogConfig: {} };
}
function requirePrivate(config) {
    if (config === undefined) {
        throw refused('private', 'no signing config says which servers to use.', 'Set the input `signing-config`, or a different `transparency`.');
    }
    const open = [...urls(config.caUrls), ...urls(config.rekorTlogUrls)].find(isPublic);
    if (open !== undefined) {
        throw refused('private', `the signing config names ${open}, which is public.`, 'Name only your own servers, or set `transparency: public`.');
    }
}
function requireOwnAuthorities(config) {
    const authorities = urls(config?.caUrls);
    const usable = authorities.length > 0 && !authorities.some(isPublic) && urls(config?.tsaUrls).length > 0;
    if (usable)
        return;
    throw refused('none', 'keyless signing without a log needs your own Fulcio and timestamp authority: the public Fulcio publishes repository and workflow in its certificate log.', 'Set `signing-config` to a config that names both, or sign with a key pair (`signing: key`).');
}
function urls(services) {
    return (services ?? []).map(service => service.url);
}
function isPublic(url) {
    const host = URL.canParse(url) ? new URL(url).hostname : url;
    return host === 'sigstore.dev' || host.endsWith('.sigstore.dev');
}
function refused(transparency, found, next) {
    return new lib_problem/* Problem */.A(`sign with \`transparency: ${transparency}\``, { found, next });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/trusted-root.js



/** https://github.com/sigstore/protobuf-specs/blob/main/protos/sigstore_trustroot.proto */
const trusted_root_mediaTypes = [
    'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    'application/vnd.dev.sigstore.trustedroot.v0.2+json',
];
const trusted_root_limit = 4 * 1024 * 1024;
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
        throw error instanceof lib_problem/* Problem */.A ? error : trusted_root_unusable(`it does not parse (${(0,lib_problem/* messageOf */.b)(error)}).`, error);
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
        return parseStrictJson(json, 'the trusted root', trusted_root_limit);
    }
    catch (error) {
        throw error instanceof lib_problem/* Problem */.A ? trusted_root_unusable(error.found, error) : error;
    }
}
function trusted_root_unusable(found, cause) {
    return new CannotCheck('read the trusted root', {
        found,
        next: 'Give a trusted_root.json, as `cosign trusted-root create` writes it.',
        cause,
    });
}

;// CONCATENATED MODULE: ./packages/sign/lib/verify-own.js




const verify_own_limit = 4 * 1024 * 1024;
/**
 * Verifies a signature right after it was made, as anybody can: by the intended key, or by the identity that Fulcio certified,
 * against the given root or the embedded public one. Warns if the embedded root is too old to decide.
 */
async function verify_own_verifyOwn(bundle, options, host, check) {
    const signer = await expectedSigner(bundle, options, host);
    try {
        return check(new SignatureVerifier({ signers: [signer], ...(await rootFor(signer, options)) }));
    }
    catch (error) {
        if (!(error instanceof CannotCheck) || options.trustedRoot !== undefined)
            throw error;
        host.warning(`Could not verify the new signature: ${error.found} Update release-tools, or set \`trusted-root\`.`);
        return { signer, logged: true };
    }
}
/** The root against which signatures by this signer are verified. */
async function rootFor(signer, options) {
    if (backends_isDryRun(options))
        return {};
    if (options.trustedRoot !== undefined) {
        return { trustedRoot: parseTrustedRoot(await readLimited(options.trustedRoot, verify_own_limit)) };
    }
    return needsRoot(signer) ? { trustedRoot: (await publicTrustedRoot()).root } : {};
}

;// CONCATENATED MODULE: ./packages/sign/lib/sign.js










/** The largest file that Node reads at once, in bytes. GitHub accepts only smaller assets. */
const blobLimit = 2 ** 31 - 1;
/**
 * Signs a file with cosign, verifies the signature, and only then writes its bundle (v0.3, one line of JSON). Returns who signed.
 */
async function signFile(path, bundlePath, options, host) {
    const bundle = await makeBundle(`sign ${(0,external_node_path_.basename)(path)}`, ['sign-blob', path], options, host);
    const data = await readLimited(path, blobLimit);
    const verified = await verify_own_verifyOwn(bundle, options, host, verifier => verifier.verifyBlob(data, bundle));
    await files_writeFileAtomic(bundlePath, `${bundle}\n`);
    return verified;
}
/** Signs a statement, byte for byte, and verifies the signature. Returns the bundle (DSSE) as one line of JSON. */
async function signStatement(statement, options, host) {
    return withScratch('sign', host, async (scratch) => {
        const path = (0,external_node_path_.join)(scratch, 'statement.json');
        await (0,promises_.writeFile)(path, JSON.stringify(statement));
        const args = ['attest-blob', '--statement', path];
        const bundle = await makeBundle(`sign the statement ${statement.predicateType}`, args, options, host);
        await verify_own_verifyOwn(bundle, options, host, verifier => verifier.verifyStatement(bundle));
        return bundle;
    });
}
/**
 * Signs an image by its digest (`sha256:…`), pushes the signature as a referrer of the image, checks that the registry returns
 * it, and writes its bundle. Keeps an existing signature by the same signer. A dry run makes the same signature, but pushes
 * nothing.
 */
async function signImage(repository, digest, bundlePath, options, host) {
    const image = `${repository}@${digest}`;
    const { bundle, verified } = isDryRun(options)
        ? await signImageDryRun(digest, options, host)
        : await signAndPush(image, digest, options, host);
    await writeFileAtomic(bundlePath, `${bundle}\n`);
    return verified;
}
async function signAndPush(image, digest, options, host) {
    await requireImage(image, options, host);
    const existing = await existingSignature(image, digest, options, host);
    if (existing !== undefined)
        return existing;
    const bundle = await makeBundle(`sign ${image}`, ['sign', image], options, host);
    const verified = await verifyImage(digest, bundle, options, host);
    await requireReferrer(image, bundle, options, host);
    return { bundle, verified };
}
async function signImageDryRun(digest, options, host) {
    const bundle = await signStatement(imageStatement(digest), options, host);
    return { bundle, verified: await verifyImage(digest, bundle, options, host) };
}
function verifyImage(digest, bundle, options, host) {
    return verifyOwn(bundle, options, host, verifier => requireSigned(digest, verifier.verifyStatement(bundle)));
}
/** Runs one of cosign's signing commands. Returns the bundle that it wrote, as one line. */
async function makeBundle(what, [command = '', ...rest], options, host) {
    return withScratch('sign', host, async (scratch) => {
        const path = (0,external_node_path_.join)(scratch, 'bundle.json');
        const who = await backendOf(options).credentials(options, host);
        const args = [
            command,
            '--yes',
            ...who.args,
            ...(await serviceArguments(options, scratch)),
            '--bundle',
            path,
            ...rest,
        ];
        await runCosign({ cosign: options.cosign, what, args, env: who.env, retries: options.retries }, host);
        return JSON.stringify(JSON.parse(await (0,promises_.readFile)(path, 'utf8')));
    });
}

;// CONCATENATED MODULE: ./packages/release/lib/assemble/sign-or-reuse.js






/** Who will sign manifest and tarball. The notes name the signer before the signatures are made. */
async function announceSigner(options, host) {
    const logged = await willBeLogged(options);
    const pem = await publicKey(options.signing, host);
    if (pem !== undefined)
        return { signer: signedBy({ kind: 'key', publicKey: pem }), logged };
    if (options.identity !== undefined)
        return { signer: { kind: 'identity', ...options.identity }, logged };
    throw new lib_problem/* Problem */.A('name the signer of the release', {
        found: 'the runner does not say which workflow this is.',
        next: 'Set the input `certificate-identity`.',
    });
}
/** Throws a Problem if the announced signer is not a trusted signer. */
function requireTrusted(announced, { signers }) {
    const { signer } = announced;
    if (signers.some(trusted => isSigner(trusted, signer)))
        return announced;
    throw new lib_problem/* Problem */.A('sign the release', {
        found: by_kind_byKind(signer, {
            key: () => 'the private key does not belong to the public key that is checked in.',
            identity: ({ identity }) => `${identity} is not a trusted signer.`,
        }),
        next: 'Check in the public key of COSIGN_PRIVATE_KEY as keys/cosign.pub, or give its path as the input `key`.',
    });
}
/** Signs a file, or takes the signature that an earlier run of the same release made, if it verifies. */
async function signOrReuse(path, announced, options, host) {
    const bundlePath = `${path}.sigstore.json`;
    const data = await (0,promises_.readFile)(path);
    const name = `${(0,external_node_path_.basename)(path)}.sigstore.json`;
    const reusable = await reusableBundle(name, options, (verifier, bundle) => isAnnounced(verifier.verifyBlob(data, bundle), announced));
    if (reusable !== undefined) {
        await files_writeFileAtomic(bundlePath, reusable);
        host.info(`Kept the signature of ${(0,external_node_path_.basename)(path)} that an earlier run made.`);
        return bundlePath;
    }
    requireAnnounced(await signFile(path, bundlePath, options.signing, host), announced);
    return bundlePath;
}
/** The signature in a bundle, for `openssl dgst -verify`: base64 on one line. */
async function plainSignature(bundlePath) {
    const bundle = (0,json/* parseJson */.qF)(await (0,promises_.readFile)(bundlePath, 'utf8'), (0,external_node_path_.basename)(bundlePath));
    const signature = (0,json/* textAt */.$6)((0,json.at)(bundle, 'messageSignature'), 'signature');
    if (signature === undefined)
        throw new Error(`${bundlePath} has no message signature`);
    return `${signature}\n`;
}
/** Signs a statement, or takes the bundle if an earlier run of the same release signed it. Returns the bundle as one line. */
async function attestOrReuse(name, statement, options, host) {
    const same = (verifier, bundle) => (0,external_node_util_.isDeepStrictEqual)(verifier.verifyStatement(bundle).statement, statement);
    return (await reusableBundle(name, options, same))?.trimEnd() ?? signStatement(statement, options.signing, host);
}
/** The bundle that an interrupted run left under a name, if `isValid` says that it can be used again. */
async function reusableBundle(name, { findReusableBundle, trust }, isValid) {
    const bundle = await findReusableBundle?.(name);
    if (bundle === undefined)
        return undefined;
    try {
        return isValid(new SignatureVerifier(trust), bundle) ? bundle : undefined;
    }
    catch {
        // Of another content, or by someone else: a new one is made.
        return undefined;
    }
}
function isAnnounced({ signer, logged }, announced) {
    return logged === announced.logged && isSigner(signer, announced.signer);
}
function isSigner(signer, announced) {
    return (0,external_node_util_.isDeepStrictEqual)(signedBy(signer), announced);
}
function requireAnnounced(verified, announced) {
    if (isAnnounced(verified, announced))
        return;
    const { signer, logged } = verified;
    throw new lib_problem/* Problem */.A('sign the release', {
        found: `it was signed by ${signerText(signedBy(signer))}${logged ? ', in a log' : ', in no log'}, which contradicts the notes.`,
        next: 'Set the input `certificate-identity` to the identity that signs. In a reusable workflow, it is that of the called workflow.',
    });
}
async function willBeLogged({ signing }) {
    const { transparency, signingConfig } = signing;
    if (backends_isDryRun(signing) || transparency === 'none')
        return false;
    if (signingConfig === undefined)
        return true;
    const logs = (0,json.at)((0,json/* parseJson */.qF)(await (0,promises_.readFile)(signingConfig, 'utf8'), signingConfig), 'rekorTlogUrls');
    return Array.isArray(logs) && logs.length > 0;
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
        if (!isSafePath(type === '5' ? path.replace(/\/$/, '') : path))
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
    const names = await listFiles(path);
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

;// CONCATENATED MODULE: ./packages/release/lib/assemble/verify-evidence.js




const verify_evidence_provenancePath = kinds.provenance.files.bundles.path;
/** Verifies every signature in the release directory. Throws a Problem for an invalid one, so that nothing builds upon it. */
async function verifyEvidence(releaseDir, images, trust) {
    const verifier = new SignatureVerifier(trust);
    const found = { provenance: [], images: new Map(), log: trust.signers.map(trustLine) };
    for (const image of images)
        await verify_evidence_verifyImage(image, releaseDir, verifier, found);
    await verifyProvenance(releaseDir, verifier, found);
    return found;
}
async function verify_evidence_verifyImage(image, releaseDir, verifier, found) {
    const path = kinds['image-signature'].files.bundle.pathOf(image.name);
    const reference = `${image.repository}@${image.digest}`;
    const bundle = await readIfThere((0,external_node_path_.join)(releaseDir, path));
    if (bundle === undefined)
        return void found.log.push(`${reference}: not signed`);
    const verified = verifyLine(bundle, path, verifier);
    const { predicateType } = verified.statement;
    if (predicateType !== imageSignatureType || !hasSubject(verified.statement, image.digest.slice('sha256:'.length))) {
        throw new lib_problem/* Problem */.A(`verify ${path}`, {
            found: `it is not a signature of ${reference}.`,
            next: 'Sign the image again with cosign-sign.',
        });
    }
    found.images.set(image.name, signatureFact(verified));
    found.log.push(`${reference}: signature verified`, ...verify_evidence_describe(verified));
}
async function verifyProvenance(releaseDir, verifier, found) {
    const text = await readIfThere((0,external_node_path_.join)(releaseDir, verify_evidence_provenancePath));
    if (text === undefined)
        return void found.log.push(`${verify_evidence_provenancePath}: missing`);
    for (const [index, line] of provenanceLines(text).entries()) {
        const verified = verifyLine(line, verify_evidence_provenancePath, verifier);
        found.provenance.push(provenanceFact(verified.statement, signatureFact(verified)));
        found.log.push(`${verify_evidence_provenancePath} line ${index + 1}: signature verified`, ...verify_evidence_describe(verified), ...subjectLines(verified.statement));
    }
}
/** The bundles, one per line. bundleLines addresses somebody who downloaded a release; the maker of one can run a step again. */
function provenanceLines(text) {
    try {
        return bundleLines(text);
    }
    catch (error) {
        if (!(error instanceof lib_problem/* Problem */.A))
            throw error;
        const next = 'Delete it, and run slsa-provenance again.';
        throw new lib_problem/* Problem */.A(`read ${verify_evidence_provenancePath}`, { found: error.found, next, cause: error });
    }
}
function verifyLine(bundle, path, verifier) {
    try {
        return verifier.verifyStatement(bundle);
    }
    catch (error) {
        if (!(error instanceof lib_problem/* Problem */.A))
            throw error;
        throw new lib_problem/* Problem */.A(`verify ${path}`, {
            found: error.found,
            next: 'Check the inputs `key`, `certificate-identity`, `certificate-oidc-issuer` and `trusted-root`, which say whom to trust.',
            ...(error.details === undefined ? {} : { details: error.details }),
            cause: error,
        });
    }
}
function provenanceFact({ predicateType, predicate, subject }, signature) {
    if (predicateType !== provenanceType) {
        throw new lib_problem/* Problem */.A(`verify ${verify_evidence_provenancePath}`, {
            found: `one of its lines has a predicate of type ${predicateType}.`,
            next: 'Write to this file only with slsa-provenance.',
        });
    }
    const { buildDefinition, runDetails } = (predicate ?? {});
    const run = runDetails?.metadata?.invocationId;
    return {
        builder: runDetails?.builder?.id ?? 'unknown',
        buildType: buildDefinition?.buildType ?? 'unknown',
        ...(run === undefined ? {} : { run }),
        subjects: subject.length,
        dependencies: buildDefinition?.resolvedDependencies?.length ?? 0,
        signature,
    };
}
function signatureFact({ signer, logged }) {
    return { signer: signedBy(signer), logged };
}
function trustLine(signer) {
    return `trusted: ${signerText(signedBy(signer))}`;
}
function verify_evidence_describe({ signer, time, logged }) {
    return [
        `  signed by ${signerText(signedBy(signer))}`,
        `  ${time === undefined ? 'no signed time' : `signed at ${time}`}, ${logged ? 'in a transparency log' : 'not in a transparency log'}`,
    ];
}
function subjectLines({ subject }) {
    return subject.map(({ name, digest }) => `  sha256:${digest.sha256}  ${name ?? ''}`.trimEnd());
}
async function readIfThere(path) {
    return (await fileSize(path)) === undefined ? undefined : (0,promises_.readFile)(path, 'utf8');
}

;// CONCATENATED MODULE: ./packages/release/lib/assemble/gather.js






/** Verifies the evidence, writes the log of that, and reads what the evidence says. */
async function gather(options, host) {
    const { releaseDir, project, source, changelog, signing } = options;
    const records = await readStepRecords(releaseDir);
    const verified = await verifyEvidence(releaseDir, records.images, options.trust);
    await files_writeFileAtomic((0,external_node_path_.join)(releaseDir, kinds['verify-log'].files.text.path), `${verified.log.join('\n')}\n`);
    const release = await readEvidence(releaseDir, {
        project: project.name,
        commit: source.commit,
        images: records.images,
    });
    const evidence = release.summaries;
    const decision = decide(options.policy, { findings: evidence.vulnerabilities, release }, options.today);
    const facts = {
        project,
        tag: source.tag,
        source,
        builder: builderOf(options, verified),
        changelog,
        artifacts: await artifactFacts(releaseDir, records.files),
        images: records.images.map(image => imageFact(image, verified)),
        evidence,
        exceptions: decision.exceptions,
        provenance: verified.provenance,
        verdict: { result: decision.result, reasons: decision.reasons },
        signature: requireTrusted(await announceSigner(options, host), options.trust),
        ...(options.keyUrl === undefined ? {} : { keyUrl: options.keyUrl }),
        ownTrustedRoot: signing.trustedRoot !== undefined,
        dryRun: backends_isDryRun(signing),
    };
    return { facts, decision };
}
/** The builder. Provenance has it from a verified token, so it takes precedence over the runner's variables. */
function builderOf({ builder }, { provenance: [first] }) {
    return { ...builder, id: first?.builder ?? builder.id };
}
function imageFact(image, { images }) {
    const signature = images.get(image.name);
    return signature === undefined ? image : { ...image, signature };
}
async function artifactFacts(releaseDir, files) {
    const artifacts = files.filter(file => isArtifact(file.path));
    return Promise.all(artifacts.map(artifact => artifactFact(releaseDir, artifact)));
}
async function artifactFact(releaseDir, { path, reproducible }) {
    const file = (0,external_node_path_.join)(releaseDir, path);
    const size = await fileSize(file);
    if (size === undefined)
        throw new lib_problem/* Problem */.A('assemble the release', {
            found: `${JSON.stringify(path)} was recorded by an earlier step, but is not in the release directory.`,
            next: 'Pass the whole release directory between the jobs, with `to-artifact` and `from-artifacts`.',
        });
    return { name: (0,external_node_path_.basename)(path), size, sha256: await sha256File(file), reproducible };
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
    const wrong = others.find(({ name }) => tarballSha256 !== undefined || name !== tarballName(manifest.source.tag));
    if (wrong)
        failCheck(`it is about ${JSON.stringify(wrong.name ?? wrong.uri)} (sha256:${wrong.digest.sha256}), which is not this release.`);
    if (others.length < subjects.length)
        return;
    throw new CannotCheck('verify the release', {
        found: 'it is about the release tarball, which was not provided.',
        next: 'Download the tarball too.',
    });
}

;// CONCATENATED MODULE: ./packages/release/lib/assemble/verification-summary.js


/** The verdict on the whole release as a Verification Summary Attestation, about the digests of manifest and tarball. */
function summaryStatement(manifest, sha256, provenance) {
    const { source, policy, verdict } = manifest;
    return {
        _type: 'https://in-toto.io/Statement/v1',
        subject: [
            { name: kinds.manifest.files.document.path, digest: { sha256: sha256.manifest } },
            { name: tarballName(source.tag), digest: { sha256: sha256.tarball } },
        ],
        predicateType: summaryType,
        predicate: {
            verifier: { id: 'https://github.com/org/release-tools' },
            resourceUri: `git+${source.repository}@refs/tags/${source.tag}`,
            policy: { uri: policy.path, digest: { sha256: policy.sha256 } },
            verificationResult: verdict.result === 'pass' ? 'PASSED' : 'FAILED',
            verifiedLevels: [`SLSA_BUILD_LEVEL_${buildLevel(provenance)}`],
        },
    };
}
/**
 * The build level that the provenance itself shows: 1 if a key of the project signed it, 2 if the identity of a workflow signed it.
 * A higher level needs a workflow that is isolated from the build, which no file of the release shows.
 */
function buildLevel(provenance) {
    if (provenance.length === 0)
        return 0;
    const levels = provenance.map(({ signature }) => by_kind_byKind(signature.signer, { key: () => 1, identity: () => 2 }));
    return levels.includes(1) ? 1 : 2;
}

;// CONCATENATED MODULE: ./packages/release/lib/assemble/assemble.js









const assemble_manifestName = kinds.manifest.files.document.path;
/**
 * Makes a release from the files in the release directory. No file can list itself, so the order is fixed. First the evidence is
 * verified, which gives a log. Notes and page show it. The manifest lists all these files; SHA256SUMS and the tarball contain it.
 * The verification summary comes last, beside the release directory.
 */
async function assemble(options, host) {
    const gathered = await gather(options, host);
    await writeReadable(gathered.facts, options);
    const manifest = await writeManifest(gathered.facts, options, host);
    const tarball = await writeTarball(manifest, gathered.facts.signature, options, host);
    await writeSummary(gathered.facts, manifest, tarball, options, host);
    return { ...gathered, manifest, tarball };
}
/** Writes the policy that was applied, notes and page, and records each for the manifest. */
async function writeReadable(facts, { releaseDir, policy, template }) {
    await writePolicy(policy, releaseDir);
    const [log, notes, page] = [kinds['verify-log'].files.text, kinds.notes.files.text, kinds.page.files.text];
    await files_writeFileAtomic((0,external_node_path_.join)(releaseDir, notes.path), renderNotes(facts, template.text, template.path));
    await files_writeFileAtomic((0,external_node_path_.join)(releaseDir, page.path), renderPage(facts));
    const files = [log, notes, page].map(file => recordOf(file, file.path, ownTool));
    await writeStepRecord(releaseDir, 'assemble-release', { files });
}
/** Writes the manifest, its signature, and SHA256SUMS, which lists both and all other files. */
async function writeManifest(facts, options, host) {
    const { releaseDir } = options;
    const manifest = await buildManifest(facts, options);
    const path = (0,external_node_path_.join)(releaseDir, assemble_manifestName);
    await files_writeFileAtomic(path, renderManifest(manifest));
    const bundle = await signOrReuse(path, facts.signature, options, host);
    const own = { manifest: await sha256File(path), bundle: await sha256File(bundle) };
    await files_writeFileAtomic((0,external_node_path_.join)(releaseDir, kinds.sums.files.text.path), releaseSums(manifest, own));
    return manifest;
}
/** Writes the tarball beside the release directory, with its bundle and, if a key signs, the `.sig` for openssl. */
async function writeTarball({ source }, signature, options, host) {
    const { releaseDir } = options;
    const path = (0,external_node_path_.join)((0,external_node_path_.dirname)(releaseDir), tarballName(source.tag));
    const mtime = Date.parse(source.commitTime) / 1000;
    await files_writeFileAtomic(path, await packDirectory(releaseDir, tarballPrefix(source.tag), mtime));
    const bundle = await signOrReuse(path, signature, options, host);
    if (hasPlainSignature(signature.signer))
        await files_writeFileAtomic(`${path}.sig`, await plainSignature(bundle));
    return path;
}
/** Writes the signed verification summary. */
async function writeSummary({ provenance }, manifest, tarball, options, host) {
    const manifestPath = (0,external_node_path_.join)(options.releaseDir, assemble_manifestName);
    const digests = { manifest: await sha256File(manifestPath), tarball: await sha256File(tarball) };
    const bundle = await attestOrReuse(summaryName, summaryStatement(manifest, digests, provenance), options, host);
    await files_writeFileAtomic((0,external_node_path_.join)((0,external_node_path_.dirname)(options.releaseDir), summaryName), `${bundle}\n`);
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
    const checked = await pool_pool(expected, atOnce, file => checkFile(file, sources));
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
    return { status: 'error', detail: `It could not be read (${(0,lib_problem/* messageOf */.b)(error)}).` };
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
    const tarball = tarballName(source.tag);
    return [tarball, `${tarball}.sig`, `${tarball}.sigstore.json`, summaryName];
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/check-kinds.js



/** For kinds of which only the digests of their files are checked, which check-files.ts does. */
const byDigest = async () => [];
/** For kinds that verify.ts checks separately: before it trusts anything else, or after it has read the whole release. */
const apart = async () => [];
/** How each kind is verified. The compiler requires a line for each new kind. */
const check_kinds_checks = {
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
    const done = await Promise.all(evidenceKinds.map(({ kind }) => check_kinds_checks[kind](...release)));
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

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/check-tarball.js











/** GitHub accepts only assets below 2 GiB. */
const tarballLimit = 2 * 1024 ** 3;
/** Checks that the tarball is the packed release directory: same files, same order, same time, same bytes. */
function checkRepacked({ canonical, prefix, mtime }, { source }) {
    const wanted = tarballPrefix(source.tag);
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
    const needsSig = required && bundle.signedBy !== undefined && hasPlainSignature(bundle.signedBy);
    const sig = await check('tarball .sig', () => checkSig(tarball, name, needsSig, trust));
    return [withFileName(`${name}.sigstore.json`, bundle), withFileName(`${name}.sig`, sig)];
}
async function checkBundle(tarball, name, required, verifier) {
    const path = `${tarball}.sigstore.json`;
    if ((await sizeIfThere(path)) === undefined)
        return check_tarball_missing(`${name}.sigstore.json`, required);
    const verified = verifier.verifyBlob(await readLimited(tarball, tarballLimit), await readLimited(path, evidenceLimit));
    return { detail: `${name} is signed.`, verified };
}
async function checkSig(tarball, name, required, { signers }) {
    const path = `${tarball}.sig`;
    if ((await sizeIfThere(path)) === undefined)
        return check_tarball_missing(`${name}.sig`, required);
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
function check_tarball_missing(name, required) {
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
    const name = tarballName(manifest.source.tag);
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




const width = 5;
/** Downloads all assets of a release into an empty directory. */
async function downloadAssets(github, release, directory) {
    await mkdir(directory, { recursive: true });
    const assets = await github.assets(release.id);
    // The names come from the network, and become names of files.
    for (const { name } of assets)
        requireFlat(name);
    await pool(assets, width, asset => github.download(asset, join(directory, asset.name)));
}
/** Verifies a directory of downloaded assets as anybody can: with a trust that is not part of the release. */
async function verifyAsConsumer(directory, trust) {
    const report = await verifyRelease(directory, trust);
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
    throw new Problem('download the assets of the release', {
        found: `there is an asset named ${JSON.stringify(name)}.`,
        next: 'Delete it from the release: release-tools does not make such names.',
    });
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
        return (await listFiles((0,external_node_path_.join)(parent, entry.name))).map(path => `${entry.name}/${path}`);
    }));
    return lists.flat();
}
/**
 * Copies the files of another job (`from`: the content of a workflow artifact) to their places. Throws a Problem if a file already
 * exists with different content: matrix jobs may add files, but not contradict each other. Messages name the artifact by `name`.
 */
async function mergeReleaseDir(from, releaseDir, name) {
    const files = await listFiles(from);
    refuseForeign(files, releaseDir, name);
    for (const path of files)
        await copyNew((0,external_node_path_.join)(from, path), (0,external_node_path_.join)((0,external_node_path_.dirname)(releaseDir), path), path, name);
    return files.length;
}
function isOurs(topLevel, releaseDir) {
    const own = [(0,external_node_path_.basename)(releaseDir), (0,external_node_path_.basename)(recordsDir(releaseDir)), layoutsDirName, summaryName];
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
    if ((await fileSize(target)) === undefined) {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
        return (0,promises_.copyFile)(source, target);
    }
    const [theirs, ours] = await Promise.all([sha256File(source), sha256File(target)]);
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
    const names = await (0,promises_.readdir)((0,external_node_path_.join)(from, layoutsDirName)).catch(() => []);
    if (names.length > 0)
        await (0,promises_.appendFile)(note(host), `${names.join('\n')}\n`);
}
/**
 * The paths without layouts that came with an artifact. Images are large: a job that needs one fetches the artifact of the job
 * that built it.
 */
async function withoutFetchedLayouts(paths, host) {
    const fetched = (await (0,promises_.readFile)(note(host), 'utf8').catch(() => '')).split('\n').filter(name => name !== '');
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
    const parent = (0,external_node_path_.dirname)(releaseDir);
    const files = await withoutFetchedLayouts(await filesToHandOver(releaseDir), host);
    if (files.length === 0) {
        throw new lib_problem/* Problem */.A(what, {
            found: `${releaseDir} does not exist or is empty.`,
            next: 'Run this step after those that write to it.',
        });
    }
    const client = await load(what);
    const paths = files.map(path => (0,external_node_path_.join)(parent, path));
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
            throw new lib_problem/* Problem */.A(what, {
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
    throw new lib_problem/* Problem */.A(`download the artifact ${JSON.stringify(name)}`, {
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
        throw new lib_problem/* Problem */.A(what, {
            found: 'GitHub Enterprise Server does not have version 4 of the artifact service.',
            next: 'Use the upload and download actions that your server supports to hand over the release directory.',
        });
    }
    const missing = ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL'].filter(name => !process.env[name]);
    if (missing.length === 0)
        return;
    throw new lib_problem/* Problem */.A(what, {
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
        if (error instanceof lib_problem/* Problem */.A)
            throw error;
        throw run_artifacts_explain(what, error);
    }
}
function run_artifacts_explain(what, cause) {
    const message = (0,lib_problem/* messageOf */.b)(cause);
    if (/\(409\)|conflict|already exists/i.test(message)) {
        return new lib_problem/* Problem */.A(what, {
            found: 'this run already has an artifact of that name.',
            next: 'Give each upload, and each matrix job, a name of its own.',
            details: message,
            cause,
        });
    }
    return new lib_problem/* Problem */.A(what, {
        found: `the artifact service said: ${message.trim().split('\n')[0]}`,
        next: 'Run the job again.',
        details: message,
        cause,
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
    throw new lib_problem/* Problem */.A(`read a version from the tag ${JSON.stringify(tag)}`, {
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
        throw new lib_problem/* Problem */.A('read pyproject.toml', {
            found: `it is not valid TOML: ${(0,lib_problem/* messageOf */.b)(error).split('\n')[0]}.`,
            next: 'Correct the file.',
        });
    }
}

;// CONCATENATED MODULE: ./packages/release/lib/trust.js



const trust_limit = 4 * 1024 * 1024;
/** The trust for releases of this repository. Throws a Problem if there is no trusted signer. */
async function readTrust(sources) {
    const signers = [...(await keySigners(sources)), ...identitySigners(sources)];
    if (signers.length > 0)
        return { signers, trustedRoot: await readRoot(sources), repository: sources.repository };
    throw new lib_problem/* Problem */.A('find a trusted signer', {
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
        throw new lib_problem/* Problem */.A(`read the public key ${path}`, {
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
    throw new lib_problem/* Problem */.A('read the context of the run', {
        found: `${name} is not set.`,
        next: 'Run this inside GitHub Actions or act.',
    });
}
function isPrivate(eventPath) {
    const value = (0,json.at)(readPayload(eventPath), 'repository', 'private');
    return typeof value === 'boolean' ? value : undefined;
}

// EXTERNAL MODULE: ./packages/runner/lib/release-inputs.js
var release_inputs = __webpack_require__(2066);
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
    if (error instanceof lib_problem/* Problem */.A)
        return error;
    const failure = failureOf(error);
    if (failure === undefined)
        return error;
    const parts = { ...api_errors_explain(failure), cause: error };
    if (!isPassing(failure))
        return new lib_problem/* Problem */.A(what, { ...parts, details: (0,lib_problem/* messageOf */.b)(error) });
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
const requests_patience = { attempts: 5, baseMs: 1000, maxMs: 5 * 60_000 };
/** Sends requests about one repository. Retries temporary failures and explains the others. */
class Requests {
    #send;
    #address;
    #host;
    #retries;
    constructor(send, repository, host, retries = requests_patience) {
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
                ? new lib_problem/* Problem */.A(what, { found: error.found, next: error.next, cause: error })
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
        throw new lib_problem/* Problem */.A('find the tag to release', {
            found: `this dry run was started by ${ref}, and pyproject.toml has no version, because the build computes it.`,
            next: 'Set the input `tag` to the tag that comes next, for example v1.2.0.',
        });
    throw new lib_problem/* Problem */.A('find the tag to release', {
        found: `this run was started by ${ref}, not by a tag.`,
        next: 'Start it by pushing a tag, set the input `tag`, or set `dry-run: true`.',
    });
}
/** A client of GitHub's API for the repository of the run. Throws a Problem if there is no token. */
function gitHubOf(inputs, { repository, apiUrl }, host) {
    return connectGitHub({ token: (0,release_inputs/* requireToken */.Fw)(inputs), repository, apiUrl }, host);
}
/** The identity of the inputs, which defaults to that of this workflow; undefined if that is not known either (act). */
function release_run_ownIdentity(inputs, { workflowRef, serverUrl }) {
    const own = workflowRef === '' ? undefined : `${serverUrl}/${workflowRef}`;
    const identity = inputs['certificate-identity'] ?? own;
    return identity === undefined ? undefined : { identity, issuer: inputs['certificate-oidc-issuer'] };
}
/** Whom to trust. The answer comes from the repository and the workflow, never from the release. */
async function trustOf(inputs, context, policy, host) {
    return readTrust({
        workspace: host.workspace,
        key: inputs.key,
        identity: release_run_ownIdentity(inputs, context)?.identity,
        issuer: inputs['certificate-oidc-issuer'],
        repository: `${context.serverUrl}/${context.repository}`,
        policy,
        trustedRoot: inputs['trusted-root'],
    });
}

;// CONCATENATED MODULE: ./packages/host/lib/commit-time.js

/**
 * The time that reproducible files record, in seconds since 1970: SOURCE_DATE_EPOCH
 * (https://reproducible-builds.org/specs/source-date-epoch/) if it is set, otherwise the time of the commit.
 */
async function sourceDateEpoch(directory, host) {
    const given = host.env.SOURCE_DATE_EPOCH;
    if (given !== undefined && given !== '')
        return parseEpoch(given, 'SOURCE_DATE_EPOCH');
    const { exitCode, stdout, stderr } = await host.exec('git', ['-c', 'safe.directory=*', 'log', '-1', '--format=%ct'], {
        cwd: directory,
    });
    if (exitCode === 0)
        return parseEpoch(stdout.trim(), 'the commit time');
    throw new lib_problem/* Problem */.A('read the commit time', {
        found: `git reported: ${stderr.trim().split('\n')[0]?.slice(0, 300) ?? 'nothing.'}`,
        next: 'Check out the repository before this step, or set SOURCE_DATE_EPOCH.',
    });
}
/** `1700000000` as `2023-11-14T22:13:20Z`. */
function epochTime(seconds) {
    return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}
function parseEpoch(text, what) {
    // RFC 3339 ends with the year 9999.
    if (/^\d{1,12}$/.test(text) && Number(text) < 253_402_300_800)
        return Number(text);
    throw new lib_problem/* Problem */.A(`read ${what}`, {
        found: `${JSON.stringify(text)} is not a number of seconds.`,
        next: 'Set it to whole seconds since 1970.',
    });
}

;// CONCATENATED MODULE: ./packages/host/lib/run-context.js
/** Web address of the run; undefined if the runner does not say (act). */
function runUrl({ serverUrl, repository, runId }) {
    return runId === '' ? undefined : `${serverUrl}/${repository}/actions/runs/${runId}`;
}

;// CONCATENATED MODULE: ./packages/release/lib/notes/changelog.js



/**
 * The section of a version in a changelog (https://keepachangelog.com/en/1.1.0/), without its heading; undefined if there is none.
 * Accepts headings such as `## [1.2.0] - 2026-01-31`, `## 1.2.0` and `## v1.2.0 (2026-01-31)`. A section ends at the next heading
 * of its level or above.
 */
function changelogSection(text, version) {
    const document = withoutByteOrderMark(text);
    const lines = document.split(lineEnd);
    const headings = headingsOf(document).filter(({ level }) => level <= sectionLevel);
    const start = headings.findIndex(heading => sameVersion(versionOf(heading) ?? '', version));
    if (start < 0)
        return undefined;
    const end = headings[start + 1]?.lines[0] ?? lines.length;
    return dropLinkDefinitions(lines.slice(headings[start]?.lines[1], end)).join('\n').trim();
}
/** Like changelogSection, but throws a Problem if the section is missing or empty. */
function requireChangelogSection(text, version, path) {
    const section = changelogSection(text, version);
    if (section !== undefined && section !== '')
        return section;
    throw new lib_problem/* Problem */.A(`read the section of ${version} in ${path}`, {
        found: section === '' ? 'it is empty.' : 'it does not exist.',
        next: `Add the heading \`## [${version}] - YYYY-MM-DD\`, with the changes below it (keepachangelog.com).`,
    });
}
const sectionLevel = 2;
/** Line endings of CommonMark. A carriage return alone ends a line too, so line numbers match those of the parser. */
const lineEnd = /\r\n?|\n/;
// With `html: false`, a heading inside a comment would count as a heading.
const changelog_parser = new markdown_it/* default */.A({ html: true });
/** Editors on Windows write this mark at the start of a file, before a heading that would then count as text. */
function withoutByteOrderMark(text) {
    return text.replace(/^\uFEFF/, '');
}
function headingsOf(text) {
    const tokens = changelog_parser.parse(text, {});
    return tokens.flatMap((token, index) => {
        if (token.type !== 'heading_open' || token.level !== 0 || token.map === null)
            return [];
        return [{ level: Number(token.tag.slice(1)), text: tokens[index + 1]?.content ?? '', lines: token.map }];
    });
}
function versionOf({ level, text }) {
    return level === sectionLevel ? /^\[?v?(\d[^\]\s]*)\]?/.exec(text)?.[1] : undefined;
}
/** Removes the link definitions of the file (`[1.2.0]: https://…`), which follow the last section but do not belong to it. */
function dropLinkDefinitions(lines) {
    const last = lines.findLastIndex(line => line.trim() !== '' && !/^\[[^\]]+\]:\s/.test(line));
    return lines.slice(0, last + 1);
}

;// CONCATENATED MODULE: ./packages/release/lib/check/read-changelog.js




/** The section of a version in the changelog at an absolute path. Throws a Problem if there is none. */
async function readChangelog(path, version, host) {
    const shown = workspaceRelative(host.workspace, path);
    const text = await (0,promises_.readFile)(path, 'utf8').catch(() => {
        throw new lib_problem/* Problem */.A(`read the changelog ${shown}`, {
            found: 'no such file.',
            next: 'Write one as keepachangelog.com describes, or set the input `changelog`.',
        });
    });
    return requireChangelogSection(text, version, shown);
}

;// CONCATENATED MODULE: ./packages/release/lib/publish/previous.js

/**
 * The highest published version below this one with the same prefix (`widget/` of `widget/v1.2.0`), with the digest of its
 * manifest. Undefined if there is none, or if it has no manifest.
 */
async function previousRelease(github, tag) {
    const own = requireTag(tag);
    const lower = (await github.releases()).flatMap(release => {
        const version = release.draft ? undefined : parseTag(release.tag);
        return version !== undefined && prefix(version) === prefix(own) && version.semver.compare(own.semver) < 0
            ? [{ release, version }]
            : [];
    });
    const [highest] = lower.sort((a, b) => b.version.semver.compare(a.version.semver));
    if (highest === undefined)
        return undefined;
    const manifest = (await github.assets(highest.release.id)).find(asset => asset.name === kinds.manifest.files.document.path);
    const sha256 = /^sha256:([0-9a-f]{64})$/.exec(manifest?.digest ?? '')?.[1];
    return sha256 === undefined ? undefined : { tag: highest.release.tag, manifestSha256: sha256 };
}
function prefix({ tag }) {
    return tag.slice(0, tag.lastIndexOf('/') + 1);
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

;// CONCATENATED MODULE: ./packages/release/lib/publish/reusable-bundles.js




/** Reads assets of the draft that an interrupted run of the same release left. Undefined for an asset that does not exist. */
function reusableBundles(github, tag, host) {
    return async (name) => {
        const [draft] = await ownDrafts(github, tag);
        if (draft === undefined)
            return undefined;
        const asset = (await github.assets(draft.id)).find(candidate => candidate.name === name && candidate.state === 'uploaded');
        if (asset === undefined)
            return undefined;
        return withScratch('bundle', host, async (scratch) => {
            await github.download(asset, (0,external_node_path_.join)(scratch, 'asset'));
            return (0,promises_.readFile)((0,external_node_path_.join)(scratch, 'asset'), 'utf8');
        });
    };
}

// EXTERNAL MODULE: ./packages/runner/lib/signing-inputs.js
var signing_inputs = __webpack_require__(3676);
;// CONCATENATED MODULE: ./packages/host/lib/http/wrong-digest.js

/** A file with a digest other than the pinned one. Callers that try another source next must warn about it. */
class WrongDigest extends lib_problem/* Problem */.A {
}

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
    throw new lib_problem/* Problem */.A(`use ${name} ${version}`, {
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

;// CONCATENATED MODULE: ./packages/base/lib/is-sha256.js
// A file of its own: inputs are checked with it, and digest.ts needs node:crypto, which is slow to load.
/** True for 64 lower-case hexadecimal characters. */
function isSha256(text) {
    return /^[0-9a-f]{64}$/.test(text);
}

;// CONCATENATED MODULE: ./packages/tools/lib/record.js



const origins = ['release', 'built', 'wheel', 'path'];
/** The file name of a record. */
const recordName = 'release-tools.json';
/** The record beside a program; undefined if there is none, or if it cannot be read. */
async function record_readRecord(program) {
    const text = await (0,promises_.readFile)((0,external_node_path_.join)((0,external_node_path_.dirname)(program), recordName), 'utf8').catch(() => '');
    try {
        const record = JSON.parse(text);
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
        isSha256(String(sha256)) &&
        origins.includes(String(origin)));
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
    const [record, sha256] = await Promise.all([record_readRecord(path), sha256File(path)]);
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
    return new WrongDigest(`run ${name}`, {
        found: `${path} has changed since it was installed: its SHA-256 is ${found}, recorded was ${expected}.`,
        next: 'Find out what changed the file, because the machine may be compromised. Then run setup-tools again.',
    });
}

;// CONCATENATED MODULE: ./packages/sign/lib/resolve-signing.js



/**
 * Decides how to sign, before anything is made. Treats a repository as private if the run does not say whether it is. Throws a
 * Problem if the signature would publish facts about a private repository.
 */
async function resolveSigning(request, { privateRepository, serverUrl }, host) {
    const signing = choose(request, host.env);
    if (!backends_isDryRun({ signing }))
        refusePublicLog(request, privateRepository);
    const { transparency, signingConfig, trustedRoot } = request;
    return {
        signing,
        transparency,
        serverUrl,
        ...(signingConfig === undefined ? {} : { signingConfig }),
        ...(trustedRoot === undefined ? {} : { trustedRoot }),
        cosign: await findTool('cosign', host),
    };
}
function choose({ signing, dryRun }, env) {
    if (dryRun)
        return { kind: 'dry-run' };
    if (signing !== 'auto')
        return { kind: signing };
    return { kind: env.COSIGN_PRIVATE_KEY ? 'key' : 'keyless' };
}
function refusePublicLog(request, privateRepository) {
    const { transparency, allowPublicLogForPrivateRepository } = request;
    if (transparency !== 'public' || privateRepository === false || allowPublicLogForPrivateRepository)
        return;
    const found = privateRepository
        ? 'this repository is private, and the public Sigstore permanently publishes its name, its workflow and the released digests.'
        : 'the repository may be private, and the public Sigstore permanently publishes its name, its workflow and the released digests.';
    throw new lib_problem/* Problem */.A('sign with `transparency: public`', {
        found,
        next: 'Set `transparency: private` with a `signing-config` of your own Sigstore, or `transparency: none` with a key pair. If these facts may be public, set `allow-public-log-for-private-repository: true`.',
    });
}

;// CONCATENATED MODULE: ./actions/assemble-release/lib/assemble-options.js








const defaultTemplatePath = '.github/RELEASE_TEMPLATE.md';
/** All that assembling needs, from inputs, runner and work tree. */
async function assembleOptions(inputs, run, host) {
    const { context, project, release } = run;
    const policy = await readPolicy(inputs.policy, host);
    const signing = await resolveSigning((0,signing_inputs/* signingRequest */.R6)(inputs), context, host);
    const identity = release_run_ownIdentity(inputs, context);
    return {
        releaseDir: inputs['release-dir'],
        project: { name: project.name, version: release.version },
        source: await sourceOf(run, host),
        builder: assemble_options_builderOf(run),
        policy,
        today: inputs.today ?? new Date().toISOString().slice(0, 10),
        template: await templateOf(inputs.template, host),
        changelog: await readChangelog(inputs.changelog, release.version, host),
        trust: inputs['dry-run'] ? await dryRunTrust(signing, host) : await trustOf(inputs, context, policy, host),
        signing,
        ...(identity === undefined ? {} : { identity }),
        ...(await keyUrlOf(inputs, run, host)),
        ...(await historyOf(inputs, run, host)),
    };
}
/** In a dry run, all is signed with one throw-away key, and nothing else counts. */
async function dryRunTrust(signing, host) {
    const pem = await publicKey(signing, host);
    return { signers: pem === undefined ? [] : [{ kind: 'key', publicKey: pem }] };
}
async function sourceOf({ context, release }, host) {
    const commitTime = epochTime(await sourceDateEpoch(host.workspace, host));
    return { repository: `${context.serverUrl}/${context.repository}`, tag: release.tag, commit: context.sha, commitTime };
}
function assemble_options_builderOf({ context }) {
    const { serverUrl, workflowRef } = context;
    const run = runUrl(context);
    return { id: workflowRef === '' ? 'unknown' : `${serverUrl}/${workflowRef}`, ...(run === undefined ? {} : { run }) };
}
async function templateOf(path, { workspace }) {
    const shown = workspaceRelative(workspace, path);
    if ((await fileSize(path)) !== undefined)
        return { text: await (0,promises_.readFile)(path, 'utf8'), path: shown };
    if (shown === defaultTemplatePath)
        return { text: defaultTemplate, path: 'built into release-tools' };
    throw new lib_problem/* Problem */.A(`read the template ${shown}`, {
        found: 'no such file.',
        next: 'Check the input `template`.',
    });
}
async function keyUrlOf({ key }, { context }, { workspace }) {
    const path = await keyPath({ workspace, key });
    if (path === undefined)
        return {};
    return {
        keyUrl: `${context.serverUrl}/${context.repository}/blob/HEAD/${encodeURI(toPosix((0,external_node_path_.relative)(workspace, path)))}`,
    };
}
/** What GitHub knows of earlier runs and releases; a dry run, which may have no token, does without. */
async function historyOf(inputs, { context, release }, host) {
    if (inputs['dry-run'] || inputs['github-token'] === undefined)
        return {};
    const github = await gitHubOf(inputs, context, host);
    const previous = await previousRelease(github, release.tag);
    return {
        findReusableBundle: reusableBundles(github, release.tag, host),
        ...(previous === undefined ? {} : { previousRelease: previous }),
    };
}

;// CONCATENATED MODULE: ./actions/assemble-release/lib/summary.js


const marks = { pass: '✅', fail: '❌', error: '⚠️', review: '⏸️' };
/** The job summary of an assembled release; the notes are in it if nobody will publish them. */
function summary({ manifest, facts, decision }, notes) {
    const { result, reasons } = manifest.verdict;
    return [
        `## ${marks[result]} ${facts.project.name} ${facts.project.version}: ${result}`,
        ...reasons.map(reason => `- ${escapeMarkdown(reason)}`),
        ...decision.warnings.map(warning => `- ${marks.error} ${escapeMarkdown(warning)}`),
        '',
        ...evidenceLines(facts).slice(1),
        ...(notes === undefined
            ? []
            : [
                '',
                '<details open><summary>Notes of the release (dry run, nothing is published)</summary>',
                '',
                notes,
                '</details>',
            ]),
    ].join('\n');
}

;// CONCATENATED MODULE: ./actions/assemble-release/lib/run.js









/** Steps 2 to 6 of a release: verify the evidence, write notes and page, list, sign, pack, judge. */
async function run(inputs, host) {
    const releaseDir = inputs['release-dir'];
    await fetchArtifacts(inputs['from-artifacts'], releaseDir, host);
    const options = await assembleOptions(inputs, await readReleaseRun(inputs, host), host);
    const assembled = await assemble(options, host);
    const dryRun = inputs['dry-run'];
    const notes = dryRun ? await (0,promises_.readFile)((0,external_node_path_.join)(releaseDir, kinds.notes.files.text.path), 'utf8') : undefined;
    await host.summary(summary(assembled, notes));
    const outputs = await outputsOf(assembled, releaseDir, host);
    refuseVerdict(assembled, outputs);
    // The publish job verifies what it downloads; a dry run has no such job.
    if (dryRun)
        await verifyAsConsumer(releaseDir, options.trust);
    if (inputs['to-artifact'] !== undefined)
        await storeArtifact(inputs['to-artifact'], releaseDir, host);
    return outputs;
}
async function outputsOf({ manifest, tarball }, releaseDir, { workspace }) {
    const { tag } = manifest.source;
    const outputs = {
        tag,
        version: manifest.project.version,
        verdict: manifest.verdict.result,
        'manifest-sha256': await sha256File((0,external_node_path_.join)(releaseDir, kinds.manifest.files.document.path)),
        tarball: (0,external_node_path_.relative)(workspace, tarball),
    };
    return outputs;
}
function refuseVerdict({ manifest }, outputs) {
    const { result, reasons } = manifest.verdict;
    if (result === 'pass')
        return;
    const problem = new lib_problem/* Problem */.A(`release ${manifest.source.tag}`, {
        found: `the verdict of the policy is "${result}": ${reasons.join(' ')}`,
        next: 'Fix what the reasons name, or add a dated exception to the policy.',
    });
    throw new outcome/* FailedWithOutputs */.g(problem, outputs);
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
