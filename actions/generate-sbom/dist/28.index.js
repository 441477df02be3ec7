export const id = 28;
export const ids = [28];
export const modules = {

/***/ 6028:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run_run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/base/lib/json.js
var lib_json = __webpack_require__(6436);
// EXTERNAL MODULE: ./packages/base/lib/digest.js + 2 modules
var lib_digest = __webpack_require__(5211);
// EXTERNAL MODULE: ./packages/base/lib/files.js
var lib_files = __webpack_require__(7451);
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

// EXTERNAL MODULE: ./packages/evidence/lib/release/release-dir.js
var release_dir = __webpack_require__(7833);
;// CONCATENATED MODULE: ./packages/evidence/lib/release/evidence-digests.js



/** Evidence and step records are named alike, whatever the release directory is called: `sbom.spdx.json`, `records/…`. */
const recordsPrefix = 'records/';
/** The name of a file in or beside the release directory, in lists of digests. */
function evidence_digests_evidenceName(releaseDir, path) {
    const inRecords = (0,lib_files/* toPosix */.d7)((0,external_node_path_.relative)((0,release_dir/* recordsDir */.Ap)(releaseDir), path));
    return inRecords.startsWith('../') ? (0,lib_files/* toPosix */.d7)((0,external_node_path_.relative)(releaseDir, path)) : `${recordsPrefix}${inRecords}`;
}
/** The absolute path of such a name. */
function evidence_digests_evidencePath(releaseDir, name) {
    return name.startsWith(recordsPrefix)
        ? join(recordsDir(releaseDir), name.slice(recordsPrefix.length))
        : join(releaseDir, name);
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
        name: evidence_digests_evidenceName(releaseDir, path),
        digest: { sha256: await (0,lib_digest/* sha256File */.Q3)(path) },
    }));
}

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
    const text = (0,lib_json/* renderJson */.hF)(content);
    const digest = { sha256: (0,lib_digest/* sha256 */.sc)(text) };
    const path = (0,external_node_path_.join)((0,release_dir/* recordsDir */.Ap)(releaseDir), 'lists', `${digest.sha256}.json`);
    await (0,lib_files/* writeFileAtomic */.Zf)(path, text);
    return JSON.stringify([{ name: evidence_digests_evidenceName(releaseDir, path), digest }]);
}
/**
 * The whole list: the entries of the files that it names are in their place. `use` says which list of a job of a matrix is meant. Throws a
 * Problem for a file that is missing or another.
 */
async function digest_list_wholeList(releaseDir, list, use) {
    const parts = await Promise.all(list.map(one => (listName.test(one.name ?? '') ? readList(releaseDir, one, use) : [one])));
    return parts.flat();
}
async function readList(releaseDir, { name = '', digest }, use) {
    const content = await readIfThere(evidencePath(releaseDir, name), limits.evidence, 'inside');
    if (content === undefined)
        throw unusable(name, 'it is missing.');
    if (sha256(content) !== digest.sha256)
        throw unusable(name, 'it is not what its job made.');
    const value = parseJson(content.toString(), name);
    const list = Array.isArray(value) ? value : at(value, use);
    if (list === undefined && isObject(value))
        return [];
    const isEntry = use === 'dependencies' ? isAddressedDigest : isNamedDigest;
    if (Array.isArray(list) && list.every(isEntry))
        return list;
    throw unusable(name, 'it is not a list of names with digests.');
}
/** True for an address with a SHA-256 digest. */
function isAddressedDigest(value) {
    return textAt(value, 'uri') !== undefined && isSha256(textAt(value, 'digest', 'sha256') ?? '');
}
function unusable(name, found) {
    return new Problem(`read the list of digests ${name}`, {
        found,
        next: 'Hand over the release directory with `to-artifact` and `from-artifacts`, and do not change its files.',
    });
}

// EXTERNAL MODULE: ./packages/host/lib/scratch.js
var scratch = __webpack_require__(4677);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./packages/base/lib/problem.js
var lib_problem = __webpack_require__(1167);
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
// EXTERNAL MODULE: ./packages/base/lib/if-there.js
var if_there = __webpack_require__(7822);
// EXTERNAL MODULE: ./packages/base/lib/read-limited.js
var read_limited = __webpack_require__(73);
// EXTERNAL MODULE: ./packages/base/lib/limits.js
var lib_limits = __webpack_require__(8562);
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
    return (await __webpack_require__.e(/* import() */ 811).then(__webpack_require__.bind(__webpack_require__, 9811))).openContainers(host);
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

;// CONCATENATED MODULE: ./packages/runner/lib/made-evidence.js




// The runner empties this directory at the start of each job, and no other job can write to it.
const made_evidence_note = ({ temp }) => (0,external_node_path_.join)(temp, 'release-tools-made-evidence');
/** Records what a step of this job made, so that later steps of the job need no digests from outside. */
async function noteEvidence(releaseDir, made, host) {
    await (0,promises_.appendFile)(made_evidence_note(host), made.map(one => `${JSON.stringify({ releaseDir, ...one })}\n`).join(''));
}
/** What the steps of this job made: for each name, the last digest. */
async function madeEvidence(releaseDir, host) {
    const text = (await readIfThere(made_evidence_note(host), limits.evidence))?.toString() ?? '';
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
        if ((await fileSize(path)) === undefined)
            return false;
        const sha256 = await sha256File(path, 'inside', assetLimit);
        return known.some(one => one.name === name && one.digest.sha256 === sha256);
    };
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./packages/base/lib/shape.js + 1 modules
var lib_shape = __webpack_require__(2950);
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
function target_targetLabel({ kind, name, platform, }) {
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
function target_targetKey(target) {
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

;// CONCATENATED MODULE: ./packages/evidence/lib/release/made-of.js




const digest = (0,lib_shape/* matching */.wC)(/^sha256:[0-9a-f]{64}$/, '"sha256:" and 64 lower-case hexadecimal digits');
const shape = (0,lib_shape/* object */.Ik)({
    target: (0,lib_shape/* object */.Ik)({
        kind: (0,lib_shape/* oneOf */.yL)(...targetKinds),
        name: lib_shape/* text */.Qq,
        path: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
        platform: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
        digest: (0,lib_shape/* optional */.lq)(digest),
    }),
    source: lib_shape/* text */.Qq,
    exclude: (0,lib_shape/* list */.p_)(lib_shape/* text */.Qq),
    version: lib_shape/* text */.Qq,
    content: (0,lib_shape/* optional */.lq)(digest),
});
/** What the step of that name was made of; undefined if it did not run, or does not say it. Throws a Problem. */
async function made_of_readMadeOf(releaseDir, step) {
    const path = (0,release_dir/* stepRecordPath */.tU)(releaseDir, step);
    const bytes = await (0,read_limited/* readIfThere */.qC)(path, lib_limits/* limits */.F.evidence, 'inside');
    const madeOf = bytes === undefined ? undefined : (0,lib_json.at)((0,lib_json/* parseJson */.qF)(bytes.toString('utf8'), path), 'madeOf');
    return madeOf === undefined ? undefined : (0,lib_shape/* readShape */._f)(shape, madeOf, path, 'Delete it, and run its step again.');
}
/** The first difference between what evidence was made of and what it is needed for, in words. Undefined if it is the same. */
function made_of_differenceOf(made, wanted) {
    if (!isDeepStrictEqual(made.target, wanted.target))
        return 'another target';
    if (!isDeepStrictEqual(made.exclude, wanted.exclude))
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
    const key = target_targetKey(wanted.target);
    // Names of targets may have dots, and those of steps have none: `generate-sbom.directory--my.project` is not of the project.
    const isOfKey = (step) => step.slice(step.indexOf('.') + 1) === key;
    for (const step of (await (0,release_dir/* stepNames */.Ve)(releaseDir)).filter(isOfKey)) {
        const other = await made_of_readMadeOf(releaseDir, step);
        if (other === undefined || other.source === wanted.source)
            continue;
        if (other.content !== undefined && other.content === wanted.content)
            continue;
        throw new lib_problem/* Problem */.A(`use ${wanted.source} as ${JSON.stringify(target_targetLabel(wanted.target))}`, {
            found: `${targetDir(wanted.target) || 'the top of the release directory'} has the evidence about ${other.source}.`,
            next: wanted.target.kind === 'directory'
                ? 'Name the directory of the one project that is released with the input `project-directory`, or start with an empty release directory.'
                : 'Give each target a name of its own with the input `name`, or start with an empty release directory.',
        });
    }
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
    throw new lib_problem/* Problem */.A(`read ${what}`, {
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
        throw new lib_problem/* Problem */.A(`read ${what}`, {
            found: `it is not valid TOML: ${place}${reasonOf(error)}.`,
            next: 'Correct the file.',
            cause: error,
        });
    }
}
/** The first line of the message, which is followed by an excerpt of the file. */
function reasonOf(error) {
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

// EXTERNAL MODULE: ./packages/base/lib/paths.js
var paths = __webpack_require__(568);
;// CONCATENATED MODULE: ./packages/project/lib/declared/project-files.js


/** No file that declares a version is larger, in bytes. */
const limit = 4 * 1024 ** 2;
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
/** True if a module defines a name at its top level: a function, a class, or a variable. A name that it only imports does not count. */
function definesName(source, name) {
    const tokens = tokensOf(source);
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

;// CONCATENATED MODULE: ./packages/base/lib/archive-member.js

/** The name of an archive's entry without a leading `./`. Other spellings of the same path stay different names. */
function normalName(name) {
    return name.startsWith('./') ? name.slice(2) : name;
}
/** The Problem for an archive that cannot be unpacked. */
function archive_member_archiveProblem(found, cause) {
    return new lib_problem/* Problem */.A('unpack the archive', { found, next: 'Check the source of the archive.', cause });
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
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
        const found = error instanceof lib_problem/* Problem */.A ? error.found : `it is damaged (${(0,lib_problem/* messageOf */.b)(error)}).`;
        throw distribution_unusable(file, found, 'Build it again with a tool that follows the specifications of packaging.python.org.');
    }
}
function distribution_agreed(kind, file, [inside, ...others]) {
    if (inside === undefined)
        throw new Error(`${file} says nothing`);
    if (version_parseVersion(inside.version, 'pep440') === undefined)
        throw distribution_unusable(file, `${inside.where} has the version ${JSON.stringify(inside.version)}.`, 'Build it with a version that PEP 440 allows.');
    const other = others.find(statement => !isSame(inside, statement));
    if (other === undefined)
        return { kind, ...inside };
    throw distribution_unusable(file, `${distribution_text(inside)}, but ${distribution_text(other)}.`, 'Build it again, and do not rename it.');
}
function isSame(a, b) {
    return pythonName(a.name) === pythonName(b.name) && sameVersion(a.version, b.version, 'pep440');
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

// EXTERNAL MODULE: ./packages/base/lib/text/visible.js
var text_visible = __webpack_require__(272);
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
    return named(names.length > 0 ? names.slice(0, 1) : licences);
}
/** A licence of these names or expressions, as syft lists them. Undefined if there is none. */
function licenceOf(values) {
    const given = [...new Set(values.map(one => one.trim()).filter(one => one !== ''))];
    if (given.length > 0 && given.every(isExpression))
        return {
            kind: 'expression',
            expression: given.length === 1 ? String(given[0]) : given.map(bracketed).join(' AND '),
        };
    return named(given.map(one => one.split('\n')[0]?.slice(0, nameLimit) ?? ''));
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
function named(names) {
    const known = names.filter(one => one !== '');
    return known.length === 0 ? undefined : { kind: 'names', names: known };
}

;// CONCATENATED MODULE: ./packages/scan/lib/sbom/embedded.js


/** Maximum size of one of them, in bytes, and maximum number of components. */
const sizeLimit = 16 * 1024 * 1024;
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
    const document = await ifReadable(async () => (0,lib_json/* parseJson */.qF)(await embedded_textOf(path, member), member));
    if ((0,lib_json/* textAt */.$6)(document, 'bomFormat') !== 'CycloneDX')
        return undefined;
    const all = flat(document);
    if (all.length > countLimit)
        return undefined;
    const refs = new Map();
    const components = all.flatMap(one => {
        const component = componentOf(one, place.where);
        if (component !== undefined)
            refs.set((0,lib_json/* textAt */.$6)(one, 'bom-ref') ?? component.ref, component.ref);
        return component ?? [];
    });
    const needs = (0,lib_json/* listAt */.gT)(document, 'dependencies').flatMap(one => {
        const ref = refs.get((0,lib_json/* textAt */.$6)(one, 'ref') ?? '');
        const needed = (0,lib_json/* listAt */.gT)(one, 'dependsOn').flatMap(other => (typeof other === 'string' ? (refs.get(other) ?? []) : []));
        return ref === undefined ? [] : [[ref, needed]];
    });
    return { wheel: place.wheel, components, needs: new Map(needs) };
}
/** Components may contain components. */
function flat(document) {
    const all = [];
    const left = [...(0,lib_json/* listAt */.gT)(document, 'components')];
    for (let one = left.shift(); one !== undefined && all.length <= countLimit; one = left.shift()) {
        all.push(one);
        left.push(...(0,lib_json/* listAt */.gT)(one, 'components'));
    }
    return all;
}
/** Undefined for what is not a package: a file, an operating system, or something without a name. */
function componentOf(one, where) {
    const [name, version, purl] = [
        shown((0,lib_json/* textAt */.$6)(one, 'name')),
        shown((0,lib_json/* textAt */.$6)(one, 'version')),
        /^pkg:[!-~]{1,1000}$/.exec((0,lib_json/* textAt */.$6)(one, 'purl') ?? '')?.[0],
    ];
    if (name === undefined || (purl === undefined && /^(file|operating-system)$/.test((0,lib_json/* textAt */.$6)(one, 'type') ?? '')))
        return undefined;
    const licence = licenceOf((0,lib_json/* listAt */.gT)(one, 'licenses').flatMap(licenceNames));
    const supplier = shown((0,lib_json/* textAt */.$6)(one, 'supplier', 'name'));
    const hash = (0,lib_json/* listAt */.gT)(one, 'hashes').find(other => (0,lib_json/* textAt */.$6)(other, 'alg') === 'SHA-256');
    const sha256 = /^[0-9a-f]{64}$/.exec((0,lib_json/* textAt */.$6)(hash, 'content')?.toLowerCase() ?? '')?.[0];
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
    const text = (0,lib_json/* textAt */.$6)(choice, 'expression') ?? (0,lib_json/* textAt */.$6)(choice, 'license', 'id') ?? (0,lib_json/* textAt */.$6)(choice, 'license', 'name');
    return text === undefined ? [] : [(0,text_visible/* cut */.Jj)((0,text_visible/* oneLine */.TN)(text), 1000)];
}
/** Text of others: one line. Undefined if it is empty. */
function shown(text) {
    return text === undefined ? undefined : (0,text_visible/* cut */.Jj)((0,text_visible/* oneLine */.TN)(text), 200).toWellFormed() || undefined;
}
async function embedded_textOf(path, member) {
    const parts = [];
    let size = 0;
    const write = async (bytes) => {
        size += bytes.length;
        if (size > sizeLimit)
            throw new lib_problem/* Problem */.A(`read ${member}`, { found: `it has more than ${sizeLimit} bytes.`, next: 'Look at it.' });
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

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
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
    'pylock.toml': (text, what) => (0,lib_json/* listAt */.gT)(parseTable(text, what), 'packages').flatMap(pylockPin),
    'uv.lock': (text, what) => (0,lib_json/* listAt */.gT)(parseTable(text, what), 'package').flatMap(uvPin),
    'poetry.lock': (text, what) => (0,lib_json/* listAt */.gT)(parseTable(text, what), 'package').flatMap(one => filesPin(one, 'markers')),
    'pdm.lock': (text, what) => (0,lib_json/* listAt */.gT)(parseTable(text, what), 'package').flatMap(one => filesPin(one, 'marker')),
    'Pipfile.lock': (text, what) => pipfilePins((0,lib_json/* parseJson */.qF)(text, what)),
    'requirements.txt': requirements,
};
/**
 * Reads the lock of a project. `path` is absolute; undefined looks for the files that tools write by default, and for the lock of the uv
 * workspace that the project belongs to.
 */
async function readLock(project, path) {
    if (path !== undefined)
        return readOne(path, readers[nameOf(path)] ?? requirements);
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
        const packages = (0,lib_json/* listAt */.gT)(parseTable((await (0,read_limited/* readLimited */.tk)(path, lib_limits/* limits */.F.evidence)).toString('utf8'), 'uv.lock'), 'package');
        const members = packages.flatMap(one => (0,lib_json/* textAt */.$6)(one, 'source', 'editable') ?? (0,lib_json/* textAt */.$6)(one, 'source', 'virtual') ?? []);
        const isMember = members.some(member => (0,external_node_path_.resolve)(directory, member) === project);
        return isMember ? readOne(path, readers['uv.lock'] ?? requirements) : undefined;
    }
    return undefined;
}
async function readOne(path, read) {
    const fileName = nameOf(path);
    if ((await (0,lib_files/* fileSize */.Ov)(path)) === undefined)
        throw new lib_problem/* Problem */.A(`read the lock ${fileName}`, { found: 'no such file.', next: 'Check the input `lock-file`.' });
    const pins = read((await (0,read_limited/* readLimited */.tk)(path, lib_limits/* limits */.F.evidence)).toString('utf8'), fileName);
    return pins === undefined ? undefined : { fileName, pins };
}
function requirements(text, what) {
    refuseMany(text, { '\n': 1 }, mostLines, what);
    return requirementPins(text);
}
function nameOf(path) {
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
    const files = [...(0,lib_json/* listAt */.gT)(entry, 'wheels'), (0,lib_json.at)(entry, 'sdist'), (0,lib_json.at)(entry, 'archive')];
    return pin(entry, (0,lib_json/* textAt */.$6)(entry, 'marker'), files.map(file => (0,lib_json/* textAt */.$6)(file, 'hashes', 'sha256')));
}
/** https://docs.astral.sh/uv/concepts/projects/layout/#the-lockfile: version 1. The project itself is not from a registry. */
function uvPin(entry) {
    if ((0,lib_json.at)(entry, 'source', 'registry') === undefined)
        return [];
    const markers = (0,lib_json/* listAt */.gT)(entry, 'resolution-markers').filter(one => typeof one === 'string');
    const files = [...(0,lib_json/* listAt */.gT)(entry, 'wheels'), (0,lib_json.at)(entry, 'sdist')];
    return pin(entry, markers.length === 0 ? undefined : markers.map(one => `(${one})`).join(' or '), hashesOf(files));
}
/** The locks of Poetry 1.5 and later and of PDM. */
function filesPin(entry, condition) {
    return pin(entry, (0,lib_json/* textAt */.$6)(entry, condition), hashesOf((0,lib_json/* listAt */.gT)(entry, 'files')));
}
/** https://pipenv.pypa.io: version 6. */
function pipfilePins(document) {
    const packages = (0,lib_json.at)(document, 'default');
    return Object.entries(typeof packages === 'object' && packages !== null ? packages : {}).flatMap(([name, entry]) => {
        const version = (0,lib_json/* textAt */.$6)(entry, 'version')?.replace(/^==/, '');
        const hashes = (0,lib_json/* listAt */.gT)(entry, 'hashes').map(hash => ({ hash }));
        return pin({ name, version }, (0,lib_json/* textAt */.$6)(entry, 'markers'), hashesOf(hashes));
    });
}
function hashesOf(files) {
    return files.map(file => /^sha256:([0-9a-f]{64})$/.exec((0,lib_json/* textAt */.$6)(file, 'hash') ?? '')?.[1]);
}
// The texts become lines of a file for pip, so that nothing else may be in them.
function pin(entry, marker, hashes) {
    const [name, version] = [(0,lib_json/* textAt */.$6)(entry, 'name') ?? '', (0,lib_json/* textAt */.$6)(entry, 'version') ?? ''];
    if (!/^[A-Za-z0-9][\w.-]*$/.test(name) || !/^[\w.!+]+$/.test(version) || /[\r\n#\\]| --/.test(marker ?? ''))
        return [];
    return [{ name, version, marker, sha256: hashes.filter(one => one !== undefined) }];
}

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
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

;// CONCATENATED MODULE: ./packages/base/lib/yaml.js




/** Most characters of one document; a manifest of ten thousand files has about five million. */
const yaml_sizeLimit = 16 * 1024 * 1024;
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
    if (text.length > yaml_sizeLimit)
        refuse(what, `it has ${text.length} characters, more than the ${yaml_sizeLimit} accepted.`);
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
    throw new lib_problem/* Problem */.A(`read ${what}`, {
        found,
        next,
        ...(cause === undefined ? {} : { cause, details: (0,lib_problem/* messageOf */.b)(cause) }),
    });
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
        throw contradiction(from, `there is no ${kind} ${JSON.stringify(value)} in the repository.`, 'Correct the path: it starts at the root of the repository.');
    const away = (0,lib_files/* toPosix */.d7)((0,external_node_path_.relative)(await (0,promises_.realpath)(workspace), await (0,promises_.realpath)(path)));
    if (away === '..' || away.startsWith('../'))
        throw contradiction(from, `${JSON.stringify(value)} is a link that leads out of the repository.`, 'Give a path inside the repository.');
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
async function effective_effectiveConfig(workspace, stated, { given, repository }) {
    const place = await placeOf(workspace, stated, given);
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
async function placeOf(workspace, stated, given) {
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
function effective_nameOf(stated, { name, nameFrom }, directory) {
    const own = statedValue(stated, 'name');
    const otherwise = directory === '.' ? 'the name of the repository' : 'the name of the directory';
    const found = { value: name, from: nameFrom === undefined ? otherwise : external_node_path_.posix.join(directory, nameFrom) };
    if (own === undefined || nameFrom === undefined)
        return own ?? found;
    if (pythonName(own.value) === pythonName(name))
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
    return stated && placeOf(workspace, stated, request.given ?? {});
}
/** The same; throws a Problem that lists the projects if none is picked. */
async function readPlace(workspace, request = {}) {
    const all = await readChecked(workspace);
    return placeOf(workspace, picked(all, request) ?? refuseUnclear(all, request), request.given ?? {});
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
    return new lib_problem/* Problem */.A(attempted, {
        found: `${found} The projects: ${lines.join('; ')}.`,
        next: 'Name the project by its directory, or by a tag that fits one of them.',
    });
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
    return (0,lib_json/* parseJson */.qF)((await (0,read_limited/* readLimited */.tk)(path, lib_limits/* limits */.F.report)).toString('utf8'), what);
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

;// CONCATENATED MODULE: ./packages/scan/lib/sbom/people.js

/**
 * Who supplies a package: of the first role that has a name, or else of the first one that has an address, which stands for the name.
 * Undefined if there is neither.
 */
function supplierOf(...roles) {
    const read = roles.map(({ plain = '', addressed = '' }) => {
        const texts = [plain, addressed].map(people_shown);
        return {
            names: texts.map(namesIn).find(name => name !== '' && name !== 'UNKNOWN'),
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
function namesIn(text) {
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
    const items = (0,lib_json/* listAt */.gT)(report, 'install');
    if ((0,lib_json/* textAt */.$6)(report, 'version') !== '1' || items.length === 0)
        throw malformed(`its version is ${JSON.stringify((0,lib_json.at)(report, 'version'))}, and it lists ${items.length} packages.`);
    return {
        pip: (0,lib_json/* textAt */.$6)(report, 'pip_version') ?? 'unknown',
        environment: environmentOf(report),
        packages: items.map(item => packageOf(item, graph)),
    };
}
function environmentOf(report) {
    const [name, version, platform, machine] = [
        'platform_python_implementation',
        'python_version',
        'sys_platform',
        'platform_machine',
    ].map(key => (0,lib_json/* textAt */.$6)(report, 'environment', key) ?? 'unknown');
    return `${name} ${version} on ${platform} ${machine}`;
}
function packageOf(item, graph) {
    const metadata = (0,lib_json.at)(item, 'metadata');
    const [name, version] = [(0,lib_json/* textAt */.$6)(metadata, 'name'), (0,lib_json/* textAt */.$6)(metadata, 'version')];
    if (name === undefined || version === undefined)
        throw malformed('a package in it has no name or no version.');
    const key = pythonName(name);
    if ((0,lib_json.at)(graph, key) === undefined)
        throw malformed(`the graph of its packages lacks ${name}.`);
    const archive = (0,lib_json.at)(item, 'download_info', 'archive_info');
    const sha256 = (0,lib_json/* textAt */.$6)(archive, 'hashes', 'sha256') ?? /^sha256=(.+)$/.exec((0,lib_json/* textAt */.$6)(archive, 'hash') ?? '')?.[1];
    return {
        key,
        name: people_shown(name),
        version: people_shown(version),
        fileName: archive === undefined ? undefined : fileNameOf((0,lib_json/* textAt */.$6)(item, 'download_info', 'url')),
        sha256: sha256 !== undefined && /^[0-9a-f]{64}$/.test(sha256) ? sha256 : undefined,
        repository: pip_report_repositoryOf((0,lib_json.at)(item, 'download_info')),
        licence: readLicence({
            expression: (0,lib_json/* textAt */.$6)(metadata, 'license_expression'),
            text: (0,lib_json/* textAt */.$6)(metadata, 'license'),
            classifiers: (0,lib_json/* textsAt */.i1)(metadata, 'classifier'),
        }),
        supplier: ownSupplier(metadata),
        extras: (0,lib_json/* textsAt */.i1)(metadata, 'provides_extra'),
        needs: (0,lib_json/* textsAt */.i1)(graph, key),
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
    const [vcs, commit] = ['vcs', 'commit_id'].map(key => (0,lib_json/* textAt */.$6)(download, 'vcs_info', key));
    const url = (0,lib_json/* textAt */.$6)(download, 'url');
    if (vcs === undefined || commit === undefined || url === undefined)
        return undefined;
    return `${vcs}+${url.replace(/:\/\/[^/@]+@/, '://')}@${commit}`;
}
/** The maintainer, or else the author. */
function ownSupplier(metadata) {
    const roles = ['maintainer', 'author'].map(role => ({
        plain: (0,lib_json/* textAt */.$6)(metadata, role),
        addressed: (0,lib_json/* textAt */.$6)(metadata, `${role}_email`),
    }));
    return supplierOf(...roles);
}
function malformed(found) {
    return new lib_problem/* Problem */.A('read the report of pip', { found, next: 'Update pip, and run the step again.' });
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

// EXTERNAL MODULE: ./packages/evidence/lib/sbom/kind-of-file.js
var kind_of_file = __webpack_require__(3123);
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
        const kind = (0,kind_of_file/* kindOfFile */.y)(name);
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
function rootOf(main, { name, version, author, place }) {
    const own = { ...suppliedBy(author), ...placeOfRoot(place) };
    if (main === undefined)
        return { ...own, name, version };
    const { licence, supplier } = main;
    return {
        ...own,
        name: main.name,
        version: main.version,
        purl: pypiPurl(main.name, main.version),
        ...(licence === undefined ? {} : { licence }),
        ...(supplier === undefined ? {} : { supplier }),
    };
}
/** The files of a distribution. All have the metadata of the one that pip read. */
function filesOf({ name, wheels, sdists }, { packages }, { author, place }) {
    const facts = packages.find(({ key }) => key === pythonName(name));
    if (facts === undefined)
        throw new Error(`pip did not report ${name}`);
    return [...wheels, ...sdists].map(({ fileName, sha256, sha512 }) => {
        const purl = pypiPurl(facts.name, facts.version, { file_name: fileName });
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
    return pypiPurl(name, version, repository === undefined ? {} : { vcs_url: repository });
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
    const lock = lockFile !== undefined && (0,external_node_path_.isAbsolute)(lockFile) ? (0,lib_files/* toPosix */.d7)((0,external_node_path_.relative)(root, lockFile)) : lockFile;
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
            .filter(pin => pythonName(pin.name) === key && pin.version === version)
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
    throw new lib_problem/* Problem */.A('list the packages of extras', {
        found: `what is released has no extra ${JSON.stringify(absent)}.`,
        next: there.length === 0 ? 'Leave out the input `extras`.' : 'Check the input `extras`.',
    });
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

;// CONCATENATED MODULE: ./packages/scan/lib/sbom/complete.js

/** `debconf (>= 0.5) | debconf-2.0`, `python3:any`: https://www.debian.org/doc/debian-policy/ch-relationships.html */
const debName = (text) => text.replace(/[\s(:].*$/s, '');
/** `so:libc.musl-x86_64.so.1`, `musl>=1.2`, `pc:zlib=1.2`: https://wiki.alpinelinux.org/wiki/Apk_spec */
const apkName = (text) => text.replace(/[<>=~].*$/s, '');
const deb = {
    needs: metadata => [...(0,lib_json/* textsAt */.i1)(metadata, 'preDepends'), ...(0,lib_json/* textsAt */.i1)(metadata, 'depends')].map(one => one.split('|').map(text => debName(text.trim()))),
    offers: metadata => (0,lib_json/* textsAt */.i1)(metadata, 'provides').map(debName),
};
/** By syft's type of metadata. */
const databases = {
    'dpkg-db-entry': deb,
    'apk-db-entry': {
        // What is excluded by `!` is not needed.
        needs: metadata => (0,lib_json/* textsAt */.i1)(metadata, 'pullDependencies').flatMap(one => (one.startsWith('!') ? [] : [[apkName(one)]])),
        offers: metadata => (0,lib_json/* textsAt */.i1)(metadata, 'provides').map(apkName),
    },
    'rpm-db-entry': {
        // What rpm itself must be able to do is not a package: https://rpm.org/docs/latest/manual/dependencies
        needs: metadata => (0,lib_json/* textsAt */.i1)(metadata, 'requires').flatMap(one => (one.startsWith('rpmlib(') ? [] : [[one.replace(/\s.*$/s, '')]])),
        offers: metadata => (0,lib_json/* textsAt */.i1)(metadata, 'provides').map(one => one.replace(/\s.*$/s, '')),
    },
};
/** What a package of syft declares; undefined if no database says all that it needs. */
function declaredBy(artifact) {
    const type = (0,lib_json/* textAt */.$6)(artifact, 'metadataType') ?? '';
    const database = Object.hasOwn(databases, type) ? databases[type] : undefined;
    if (database === undefined)
        return undefined;
    const metadata = (0,lib_json.at)(artifact, 'metadata');
    const offers = [(0,lib_json/* textAt */.$6)(artifact, 'name') ?? '', ...database.offers(metadata)];
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
    'alpm-db-entry': metadata => supplierOf({ addressed: (0,lib_json/* textAt */.$6)(metadata, 'packager') }),
    'python-package': metadata => supplierOf({ plain: (0,lib_json/* textAt */.$6)(metadata, 'author'), addressed: (0,lib_json/* textAt */.$6)(metadata, 'authorEmail') }),
    'javascript-npm-package': metadata => supplierOf({ addressed: (0,lib_json/* textAt */.$6)(metadata, 'author') }),
    'ruby-gemspec': metadata => supplierOf({ plain: (0,lib_json/* textsAt */.i1)(metadata, 'authors').join(', ') }),
    'php-composer-lock-entry': composerAuthor,
    'php-composer-installed-entry': composerAuthor,
    'r-description': metadata => supplierOf({ addressed: (0,lib_json/* textAt */.$6)(metadata, 'maintainer') }),
    'wordpress-plugin-entry': metadata => supplierOf({ plain: (0,lib_json/* textAt */.$6)(metadata, 'author') }),
    'java-archive': javaVendor,
    'github-actions-use-statement': metadata => {
        const owner = actionOf(metadata)?.owner;
        return owner === undefined ? undefined : { name: owner, url: `https://github.com/${owner}`, isOrganisation: true };
    },
};
function maintainer(metadata) {
    return supplierOf({ addressed: (0,lib_json/* textAt */.$6)(metadata, 'maintainer') });
}
/** A vendor is not a person, and its name may contain commas: `Red Hat, Inc.`. */
function vendor(metadata) {
    const found = supplierOf({ addressed: (0,lib_json/* textAt */.$6)(metadata, 'vendor') });
    return found === undefined ? undefined : { ...found, isOrganisation: true };
}
function composerAuthor(metadata) {
    return supplierOf(...(0,lib_json/* listAt */.gT)(metadata, 'authors').map(one => ({ plain: (0,lib_json/* textAt */.$6)(one, 'name'), addressed: (0,lib_json/* textAt */.$6)(one, 'email') })));
}
function javaVendor(metadata) {
    const main = (0,lib_json/* listAt */.gT)(metadata, 'manifest', 'main');
    const value = (key) => (0,lib_json/* textAt */.$6)(main.find(one => (0,lib_json/* textAt */.$6)(one, 'key') === key), 'value');
    const found = supplierOf({ plain: value('Implementation-Vendor') }, { plain: value('Bundle-Vendor') });
    return found === undefined ? undefined : { ...found, isOrganisation: true };
}
/** `actions/checkout@v4`, `acme/tools/.github/workflows/build.yml@main`. A path of the own repository has no owner. */
function actionOf(metadata) {
    const [, owner, name] = /^([A-Za-z0-9-]{1,39})\/([\w.-]{1,100})(?:[/@]|$)/.exec((0,lib_json/* textAt */.$6)(metadata, 'value') ?? '') ?? [];
    return owner === undefined || name === undefined ? undefined : { owner, name };
}
/** What reads the addresses. */
const references = {
    'apk-db-entry': [site('url')],
    'alpm-db-entry': [site('url')],
    'javascript-npm-package': [site('homepage'), source('url')],
    'javascript-npm-package-lock-entry': [distribution('resolved')],
    'ruby-gemspec': [site('homepage')],
    'php-composer-lock-entry': [source('source', 'url'), distribution('dist', 'url')],
    'php-composer-installed-entry': [source('source', 'url'), distribution('dist', 'url')],
    'python-package': [
        metadata => ((0,lib_json/* textAt */.$6)(metadata, 'directUrlOrigin', 'vcs') === undefined ? undefined : vcs(metadata)),
    ],
    'github-actions-use-statement': [
        metadata => {
            const action = actionOf(metadata);
            return action && { kind: 'vcs', url: `https://github.com/${action.owner}/${action.name}` };
        },
    ],
};
const vcs = source('directUrlOrigin', 'url');
function site(...path) {
    return reference('website', path);
}
function source(...path) {
    return reference('vcs', path);
}
function distribution(...path) {
    return reference('distribution', path);
}
function reference(kind, path) {
    return metadata => {
        const url = publicUrl((0,lib_json/* textAt */.$6)(metadata, ...path));
        return url === undefined ? undefined : { kind, url };
    };
}
/** What reads the digests of the file of a package. A lock with several files does not say which one is installed. */
const digests = {
    'javascript-npm-package-lock-entry': metadata => ofIntegrity((0,lib_json/* textAt */.$6)(metadata, 'integrity')),
    'javascript-yarn-lock-entry': metadata => ofIntegrity((0,lib_json/* textAt */.$6)(metadata, 'integrity')),
    'javascript-pnpm-lock-entry': metadata => ofIntegrity((0,lib_json/* textAt */.$6)(metadata, 'resolution', 'integrity')),
    'rust-cargo-lock-entry': metadata => ofHex('sha256', (0,lib_json/* textAt */.$6)(metadata, 'checksum')),
    'php-composer-lock-entry': metadata => ofHex('sha1', (0,lib_json/* textAt */.$6)(metadata, 'dist', 'shasum')),
    'java-archive': metadata => Object.assign({}, ...(0,lib_json/* listAt */.gT)(metadata, 'digest').map(one => ofHex((0,lib_json/* textAt */.$6)(one, 'algorithm'), (0,lib_json/* textAt */.$6)(one, 'value')))),
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
    const type = (0,lib_json/* textAt */.$6)(artifact, 'metadataType') ?? '';
    const metadata = (0,lib_json.at)(artifact, 'metadata');
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
    const [parent, child] = ['parent', 'child'].map(key => (0,lib_json/* textAt */.$6)(part, key));
    if (parent !== undefined)
        return (0,lib_json/* textAt */.$6)(part, 'type') === 'dependency-of' ? [parent, child] : null;
    // Of files there are many thousands.
    if ((0,lib_json.at)(part, 'location') !== undefined)
        return null;
    return { id: (0,lib_json/* textAt */.$6)(part, 'id') ?? '', component: component(part, scope), dependencies: declaredBy(part) };
}
/** The packages in syft's own JSON (https://github.com/anchore/syft/tree/main/schema/json). Throws a Problem if it has no list of them. */
function readSyft(syftJson, scope = 'required') {
    const document = parseJsonParts(syftJson, 'the SBOM of syft', 2, part => kept(part, scope));
    const artifacts = (0,lib_json.at)(document, 'artifacts');
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
    const system = systemOf((0,lib_json.at)(document, 'distro'));
    return {
        components: [...byRef.values()].sort((a, b) => (a.ref < b.ref ? -1 : 1)),
        needs: needsOf((0,lib_json/* listAt */.gT)(document, 'artifactRelationships'), refs),
        complete: completeOf(packages.map(one => [one.component.ref, one.dependencies])),
        ...(system === undefined ? {} : { system }),
    };
}
/** The parent of a relation is what the child needs. */
function needsOf(relations, refs) {
    const needs = new Map();
    for (const relation of relations) {
        const [needed, own] = [0, 1].map(index => refs.get((0,lib_json/* textAt */.$6)(relation, index) ?? ''));
        if (needed === undefined || own === undefined || needed === own)
            continue;
        needs.set(own, (needs.get(own) ?? new Set()).add(needed));
    }
    return new Map([...needs].map(([own, others]) => [own, [...others].sort()]));
}
/** https://www.freedesktop.org/software/systemd/man/latest/os-release.html */
function systemOf(distro) {
    const [name, version] = [(0,lib_json/* textAt */.$6)(distro, 'id'), (0,lib_json/* textAt */.$6)(distro, 'versionID')];
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
function component(artifact, scope) {
    const [name = 'unknown', stated, purl] = ['name', 'version', 'purl'].map(key => (0,lib_json/* textAt */.$6)(artifact, key));
    // Syft's word for a version that it does not know.
    const version = stated === 'UNKNOWN' ? undefined : stated;
    const [licence, concluded] = ['declared', 'concluded'].map(type => licenceIn(artifact, type));
    const cpe = (0,lib_json/* listAt */.gT)(artifact, 'cpes').find(one => (0,lib_json/* textAt */.$6)(one, 'source') === 'nvd-cpe-dictionary');
    return {
        ref: purl ?? `${(0,lib_json/* textAt */.$6)(artifact, 'type') ?? 'package'}:${name}@${version ?? ''}`,
        type: 'library',
        name,
        ...(version === undefined ? {} : { version }),
        ...(purl === undefined ? {} : { purl }),
        ...factsOf(artifact),
        ...(licence === undefined ? {} : { licence }),
        ...(concluded === undefined ? {} : { concluded }),
        ...(cpe === undefined ? {} : { cpe: (0,lib_json/* textAt */.$6)(cpe, 'cpe') ?? '' }),
        scope,
        locations: (0,lib_json/* listAt */.gT)(artifact, 'locations').flatMap(one => {
            // What only supports the find is a file of the package.
            const isSupport = (0,lib_json/* textAt */.$6)(one, 'annotations', 'evidence') === 'supporting';
            return isSupport ? [] : ((0,lib_json/* textAt */.$6)(one, 'path')?.replace(/^\/+/, '') ?? []);
        }),
    };
}
/** What syft says without a type was declared. A digest is the name of a text that syft does not know. */
function licenceIn(artifact, type) {
    const own = (0,lib_json/* listAt */.gT)(artifact, 'licenses').filter(one => ((0,lib_json/* textAt */.$6)(one, 'type') ?? 'declared') === type);
    const texts = own.map(one => (0,lib_json/* textAt */.$6)(one, 'spdxExpression') ?? (0,lib_json/* textAt */.$6)(one, 'value') ?? '');
    return licenceOf(texts.filter(text => !/^sha256:[0-9a-f]{64}$/.test(text)));
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
    const rest = found.filter(one => !known.has(componentKey(one)) && !names.some(name => isNamed(one, name)));
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
        'docker-archive': async ({ path }) => ofImage(digest ?? (await digestOf(path))),
    });
}
async function digestOf(path) {
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
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
    return { pieces, sha256: (0,lib_digest/* sha256 */.sc)(pieces) };
}
/** The same as one string, for documents that are not large. */
function identified_renderIdentified(document) {
    return Buffer.concat(identifiedPieces(document)).toString('utf8');
}
function identifiedPieces(document) {
    const pieces = [];
    let head;
    for (const part of partsOf(document)) {
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
function* partsOf(document) {
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

;// CONCATENATED MODULE: ./packages/evidence/lib/manifest/own-tool.js
/** release-tools itself, as the maker of files. `npm run bump` sets the version, and a test compares it with package.json. */
const own_tool_ownTool = { name: 'release-tools', version: '1.0.0' };

;// CONCATENATED MODULE: ./packages/evidence/lib/sbom/extracted-licences.js


/** The identifier of a licence in a document of SPDX, from its name: letters, digits, `.` and `-`. */
function licenceRefOf(name) {
    const readable = name
        .replace(/[^A-Za-z0-9.]+/g, '-')
        .replace(/^-+|-+$/g, '')
        .slice(0, 60);
    // Names that differ only in other characters are different licences.
    return `LicenseRef-${readable === name ? name : `${readable}-${(0,lib_digest/* sha256 */.sc)(name).slice(0, 8)}`}`;
}
/** A licence as SPDX writes it. A name that SPDX does not know becomes a reference. */
function licenceText(licence) {
    return byKind(licence, {
        expression: ({ expression }) => expression,
        names: ({ names }) => names.map(name => (isIdentifier(name) ? name : licenceRefOf(name))).join(' AND '),
    });
}
/**
 * The entries for all `LicenseRef-…` in licences, in bytewise order: https://spdx.github.io/spdx-spec/v2.3/other-licensing-information-detected/
 */
function extractedLicences(licences) {
    const names = new Map();
    for (const licence of licences.filter(one => one !== undefined)) {
        const own = byKind(licence, { expression: () => [], names: one => one.names });
        for (const name of own.filter(one => !isIdentifier(one)))
            names.set(licenceRefOf(name), name);
        for (const ref of licenceRefs(licenceText(licence)))
            names.set(ref, names.get(ref));
    }
    return [...names].sort(([a], [b]) => (a < b ? -1 : 1)).map(([ref, name]) => extracted_licences_entry(ref, name));
}
/** The text is required. Metadata has only the name, so the entry says where the text is. */
function extracted_licences_entry(licenseId, name = licenseId.slice('LicenseRef-'.length)) {
    return { licenseId, name, extractedText: `${name}: the text is in the licence files of the packages that name it.` };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sbom/spdx-package.js

const spdx_package_unknown = 'NOASSERTION';
/** A package of SPDX 2.3: https://spdx.github.io/spdx-spec/v2.3/package-information/ */
function spdxPackage(one) {
    const named = [...(one.locations ?? []), ...(one.within ?? [])];
    return {
        name: one.name,
        SPDXID: one.id,
        ...(one.version === undefined ? {} : { versionInfo: one.version }),
        ...(one.fileName === undefined ? {} : { packageFileName: one.fileName }),
        supplier: supplierText(one.supplier),
        downloadLocation: downloadLocation(one),
        filesAnalyzed: false,
        ...homepage(one),
        ...checksums(one),
        ...(named.length === 0 ? {} : { sourceInfo: `named in ${named.join(', ')}` }),
        licenseConcluded: one.concluded === undefined ? spdx_package_unknown : licenceText(one.concluded),
        licenseDeclared: one.licence === undefined ? spdx_package_unknown : licenceText(one.licence),
        copyrightText: spdx_package_unknown,
        ...externalRefs(one),
        primaryPackagePurpose: one.purpose,
    };
}
/** The address of the file, or else of the source: https://spdx.github.io/spdx-spec/v2.3/package-information/#77-package-download-location-field */
function downloadLocation({ references = [], commit }) {
    const [file, source] = ['distribution', 'vcs'].map(kind => references.find(one => one.kind === kind)?.url);
    if (file !== undefined || source === undefined)
        return file ?? spdx_package_unknown;
    return `git+${source}${commit === undefined ? '' : `@${commit}`}`;
}
function homepage({ references = [] }) {
    const found = references.find(({ kind }) => kind === 'website');
    return found === undefined ? {} : { homepage: found.url };
}
/** https://spdx.github.io/spdx-spec/v2.3/external-repository-identifiers/ */
function externalRefs({ purl, cpe, references = [] }) {
    const ref = (referenceCategory, referenceType, referenceLocator) => referenceLocator === undefined ? [] : [{ referenceCategory, referenceType, referenceLocator }];
    const refs = [
        ...ref('SECURITY', 'cpe23Type', cpe),
        ...ref('PACKAGE-MANAGER', 'purl', purl),
        ...references.flatMap(({ kind, url }) => kind === 'exploitability-statement' ? ref('SECURITY', 'advisory', url) : []),
        ...references.flatMap(({ kind, url }) => (kind === 'attestation' ? ref('OTHER', 'attestation', url) : [])),
    ];
    return refs.length === 0 ? {} : { externalRefs: refs };
}
/** https://spdx.github.io/spdx-spec/v2.3/package-information/#75-package-supplier-field */
function supplierText(supplier) {
    if (supplier === undefined)
        return spdx_package_unknown;
    const name = supplier.name.replace(/[\s()]+/g, ' ').trim();
    return `${supplier.isOrganisation ? 'Organization' : 'Person'}: ${name}${supplier.email === undefined ? '' : ` (${supplier.email})`}`;
}
function checksums({ sha1, sha256: short, sha512 }) {
    const known = Object.entries({ SHA1: sha1, SHA256: short, SHA512: sha512 }).filter(([, value]) => value !== undefined);
    return known.length === 0
        ? {}
        : { checksums: known.map(([algorithm, checksumValue]) => ({ algorithm, checksumValue })) };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sbom/render-spdx.js






const documentId = 'SPDXRef-DOCUMENT';
const rootId = 'SPDXRef-DocumentRoot';
/** The SBOM as SPDX 2.3 (https://spdx.github.io/spdx-spec/v2.3/). The same content gives the same bytes. */
function renderSpdx(bom) {
    return renderIdentified(spdxOf(bom));
}
/** The same as a value, which is rendered once: its long lists are generators. identifiedText gives it its namespace. */
function spdxOf(bom) {
    const { root, components } = bom;
    const idOf = identifiers(components);
    const extracted = extractedLicences([root.licence, ...components.flatMap(one => [one.licence, one.concluded])]);
    const identity = [root.name, root.version, bom.content].map(encodeURIComponent).join('-');
    return {
        spdxVersion: 'SPDX-2.3',
        dataLicense: 'CC0-1.0',
        SPDXID: documentId,
        documentNamespace: `https://spdx.org/spdxdocs/${identity}-${idPlace}`,
        name: root.name,
        creationInfo: {
            creators: [
                ...creatorsOf(bom.author),
                ...[own_tool_ownTool, ...bom.makers].map(({ name, version }) => `Tool: ${name}-${version}`),
            ],
            created: bom.created,
            comment: factsText({ content: bom.content, [contextName]: contexts[phases[bom.content]], ...bom.facts }),
        },
        packages: packagesOf(bom, idOf),
        ...(extracted.length === 0 ? {} : { hasExtractedLicensingInfos: extracted }),
        relationships: relationships(bom, idOf),
    };
}
/** The name of the fact that says in which phase the SBOM was made. */
const contextName = 'generation context';
/** https://spdx.github.io/spdx-spec/v2.3/document-creation-information/#68-creator-field */
function creatorsOf(author) {
    return author === undefined ? [] : [`Organization: ${author.name}`];
}
/** SPDX 2.3 has no word for a model. */
const rootPurposes = {
    release: 'APPLICATION',
    tools: 'APPLICATION',
    model: 'OTHER',
    directory: 'APPLICATION',
    image: 'CONTAINER',
};
const purposes = {
    library: 'LIBRARY',
    file: 'FILE',
    framework: 'FRAMEWORK',
    'operating-system': 'OPERATING_SYSTEM',
};
// Generators, because a large SBOM has 50,000 packages, and three times as many relationships.
function* packagesOf(bom, idOf) {
    yield rootPackage(bom);
    for (const one of bom.components)
        yield spdxPackage({ ...one, id: idOf(one.ref), purpose: purposes[one.type] });
}
function rootPackage({ root, content }) {
    const { digest } = root;
    const own = digest === undefined ? {} : { sha256: digest.slice('sha256:'.length) };
    return spdxPackage({ ...root, ...own, id: rootId, purpose: rootPurposes[content] });
}
/** The project contains its artifacts, and these depend on what they install. A tool is a tool of the project. A model needs its frameworks. */
function* relationships(bom, idOf) {
    const related = (from, relationshipType, to) => ({
        spdxElementId: from,
        relationshipType,
        relatedSpdxElement: to,
    });
    yield related(documentId, 'DESCRIBES', rootId);
    for (const ref of bom.parts)
        yield bom.content === 'tools' ? related(idOf(ref), 'DEV_TOOL_OF', rootId) : related(rootId, 'CONTAINS', idOf(ref));
    for (const { type, ref } of bom.components)
        if (type === 'framework')
            yield related(rootId, 'DEPENDS_ON', idOf(ref));
    for (const { ref } of bom.components)
        for (const needed of bom.needs.get(ref) ?? [])
            yield related(idOf(ref), 'DEPENDS_ON', idOf(needed));
    for (const { scope, ref } of bom.components)
        if (scope === 'optional')
            yield related(idOf(ref), 'OPTIONAL_DEPENDENCY_OF', rootId);
}
/** Gives the identifier of a component by its `ref`. */
function identifiers(components) {
    const known = new Map(components.map(({ ref }) => [ref, identifierOf(ref)]));
    return ref => known.get(ref) ?? identifierOf(ref);
}
/** https://spdx.github.io/spdx-spec/v2.3/package-information/#72-package-spdx-identifier-field: letters, digits, `.` and `-`. */
function identifierOf(ref) {
    const readable = ref
        .replace(/^pkg:/, '')
        .replace(/[^A-Za-z0-9.]+/g, '-')
        .slice(0, 80);
    return `SPDXRef-Package-${readable}-${(0,lib_digest/* sha256 */.sc)(ref).slice(0, 12)}`;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sbom/sbom-image.js


/** Names of the properties of the root of an SBOM in CycloneDX that is about an image. */
const imageProperties = {
    digest: `${bom_ownProperty}image:digest`,
    platform: `${bom_ownProperty}image:platform`,
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
    const digest = propertyOf(root, 'digest');
    const platform = propertyOf(root, 'platform');
    if (digest === undefined)
        return undefined;
    return { kind: 'image', name, digest, ...(platform === undefined ? {} : { platform }) };
}
function propertyOf(root, key) {
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
            lifecycles: [{ phase: phases[bom.content] }],
            tools: {
                components: [own_tool_ownTool, ...bom.makers].map(({ name, version }) => ({ type: 'application', name, version })),
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

;// CONCATENATED MODULE: ./packages/evidence/lib/sbom/quality/fields.js

/** What a document can say of itself, by the field of CycloneDX 1.6: https://cyclonedx.org/docs/1.6/json/#metadata */
const documentFields = {
    author: { label: 'an author of the SBOM', isThere: ({ metadata }) => authorsOf(metadata).some(hasName) },
    'author-contact': {
        label: 'an author with an e-mail or web address',
        isThere: ({ metadata }) => authorsOf(metadata).some(hasContact),
    },
    timestamp: { label: 'a time', isThere: ({ metadata }) => isText(metadata, 'timestamp') },
    tool: { label: 'the tool', isThere: ({ metadata }) => toolsOf(metadata).some(hasName) },
    'tool-version': {
        label: 'the version of each tool',
        isThere: ({ metadata }) => toolsOf(metadata).length > 0 && toolsOf(metadata).every(one => isText(one, 'version')),
    },
    context: {
        label: 'the phase in which it was made',
        isThere: ({ metadata }) => (0,lib_json/* listAt */.gT)(metadata, 'lifecycles').some(one => isText(one, 'phase') || isText(one, 'name')),
    },
    'sbom-version': { label: 'a version of the SBOM', isThere: ({ version }) => typeof version === 'number' },
};
/** What a document can say of a component: https://cyclonedx.org/docs/1.6/json/#components */
const componentFields = {
    supplier: { label: 'a supplier', isThere: ({ component }) => suppliersOf(component).length > 0 },
    'supplier-contact': {
        label: 'a supplier with an e-mail or web address',
        isThere: ({ component }) => suppliersOf(component).some(hasContact),
    },
    name: { label: 'a name', isThere: ({ component }) => hasName(component) },
    version: { label: 'a version', isThere: ({ component }) => isText(component, 'version') },
    identifier: {
        label: 'an identifier (purl, CPE or another)',
        isThere: ({ component }) => ['purl', 'cpe'].some(key => isText(component, key)) ||
            (0,lib_json.at)(component, 'swid') !== undefined ||
            ['omniborId', 'swhid'].some(key => (0,lib_json/* listAt */.gT)(component, key).length > 0),
    },
    digest: { label: 'a digest', isThere: ({ component }) => fields_digestsOf(component).length > 0 },
    'sha-512': {
        label: 'a SHA-512',
        isThere: ({ component }) => fields_digestsOf(component).some(one => (0,lib_json/* textAt */.$6)(one, 'alg') === 'SHA-512'),
    },
    licence: { label: 'a licence', isThere: ({ component }) => licencesOf(component).length > 0 },
    'licence-expression': {
        label: 'licences by SPDX identifiers',
        isThere: ({ component }) => licencesOf(component).length > 0 &&
            licencesOf(component).every(one => isText(one, 'expression') || isText((0,lib_json.at)(one, 'license'), 'id')),
    },
    dependencies: { label: 'its dependencies', isThere: ({ hasDependencies }) => hasDependencies },
    completeness: { label: 'whether its dependencies are complete', isThere: ({ hasCompleteness }) => hasCompleteness },
    'file-name': { label: 'a file name', isThere: one => hasProperty(one, 'filename') },
    executable: { label: 'whether it is executable', isThere: one => hasProperty(one, 'executable') },
    archive: { label: 'whether it is an archive', isThere: one => hasProperty(one, 'archive') },
    structured: { label: 'whether it is structured', isThere: one => hasProperty(one, 'structured') },
};
/** A tool is not an author: https://www.cisa.gov/sbom */
function authorsOf(metadata) {
    return [
        ...(0,lib_json/* listAt */.gT)(metadata, 'authors'),
        ...present((0,lib_json.at)(metadata, 'manufacturer')),
        ...present((0,lib_json.at)(metadata, 'supplier')),
    ];
}
function toolsOf(metadata) {
    const tools = (0,lib_json.at)(metadata, 'tools');
    return Array.isArray(tools) ? tools : [...(0,lib_json/* listAt */.gT)(tools, 'components'), ...(0,lib_json/* listAt */.gT)(tools, 'services')];
}
function suppliersOf(component) {
    const publisher = (0,lib_json/* textAt */.$6)(component, 'publisher');
    const people = [
        ...present((0,lib_json.at)(component, 'supplier')),
        ...present((0,lib_json.at)(component, 'manufacturer')),
        ...(0,lib_json/* listAt */.gT)(component, 'authors'),
        ...(publisher === undefined ? [] : [{ name: publisher }]),
    ];
    return people.filter(hasName);
}
/** An organisation has `url` and `contact`, a person `email`. */
function hasContact(who) {
    const urls = (0,lib_json/* listAt */.gT)(who, 'url').filter(url => typeof url === 'string' && url !== '');
    return urls.length > 0 || isText(who, 'email') || (0,lib_json/* listAt */.gT)(who, 'contact').some(one => isText(one, 'email'));
}
function fields_digestsOf(component) {
    const distributions = (0,lib_json/* listAt */.gT)(component, 'externalReferences').filter(one => (0,lib_json/* textAt */.$6)(one, 'type') === 'distribution');
    return [component, ...distributions].flatMap(one => (0,lib_json/* listAt */.gT)(one, 'hashes')).filter(one => isText(one, 'content'));
}
function licencesOf(component) {
    return (0,lib_json/* listAt */.gT)(component, 'licenses').filter(one => isText(one, 'expression') || isText((0,lib_json.at)(one, 'license'), 'id') || isText((0,lib_json.at)(one, 'license'), 'name'));
}
/** BSI TR-03183-2 2.1.0, 8.1.15: https://github.com/BSI-Bund/tr-03183-cyclonedx-property-taxonomy */
function hasProperty({ component }, name) {
    return (0,lib_json/* listAt */.gT)(component, 'properties').some(one => (0,lib_json/* textAt */.$6)(one, 'name') === `bsi:component:${name}` && isText(one, 'value'));
}
function hasName(one) {
    return isText(one, 'name');
}
const fields_unknown = ['NOASSERTION', 'UNKNOWN'];
function isText(value, key) {
    const text = (0,lib_json/* textAt */.$6)(value, key)?.trim();
    return text !== undefined && text !== '' && !fields_unknown.includes(text.toUpperCase());
}
function present(value) {
    return value === undefined ? [] : [value];
}

// EXTERNAL MODULE: ./packages/evidence/lib/sbom/quality/lists.js
var quality_lists = __webpack_require__(2999);
;// CONCATENATED MODULE: ./packages/evidence/lib/sbom/quality/quality.js




/** How many components without a field are named. */
const quality_named = 20;
/** What a CycloneDX document has of what published lists ask for. */
function qualityOf(document) {
    const subject = { metadata: (0,lib_json.at)(document, 'metadata'), version: (0,lib_json.at)(document, 'version') };
    const described = describe(document, componentsOf(document));
    // Lists ask for the same fields, and a large SBOM has 50,000 components.
    const shares = new Map();
    const shareOf = (field) => {
        const share = shares.get(field) ?? componentShare(field, described);
        shares.set(field, share);
        return share;
    };
    const lists = quality_lists/* listNames */.Z.map(list => {
        const wanted = quality_lists/* qualityLists */.B[list];
        return listShare(list, [
            ...wanted.document.map(field => documentShare(field, subject)),
            ...wanted.components.map(shareOf),
        ]);
    });
    return { components: described.length, lists };
}
/** `a supplier`. */
function fieldLabel(field) {
    return { ...documentFields, ...componentFields }[field].label;
}
function describe(document, components) {
    const dependencies = new Set((0,lib_json/* listAt */.gT)(document, 'dependencies').map(one => (0,lib_json/* textAt */.$6)(one, 'ref')));
    const complete = new Set((0,lib_json/* listAt */.gT)(document, 'compositions').flatMap(completeRefs));
    return components.map(component => {
        const ref = (0,lib_json/* textAt */.$6)(component, 'bom-ref');
        return {
            component,
            hasDependencies: ref !== undefined && dependencies.has(ref),
            hasCompleteness: ref !== undefined && complete.has(ref),
        };
    });
}
/** The components of which a composition says how complete they are. Some values say that this is not known. */
function completeRefs(composition) {
    const aggregate = (0,lib_json/* textAt */.$6)(composition, 'aggregate');
    if (aggregate === undefined || ['unknown', 'not_specified'].includes(aggregate))
        return [];
    return [...(0,lib_json/* listAt */.gT)(composition, 'assemblies'), ...(0,lib_json/* listAt */.gT)(composition, 'dependencies')];
}
function listShare(list, shares) {
    const sum = (numbers) => numbers.reduce((total, one) => total + one, 0);
    const [have, of] = [sum(shares.map(one => one.have)), sum(shares.map(one => one.of))];
    return {
        list,
        percent: of === 0 ? 0 : Math.floor((100 * have) / of),
        gaps: shares.filter(one => one.have < one.of),
    };
}
function documentShare(field, subject) {
    return { field, have: documentFields[field].isThere(subject) ? 1 : 0, of: 1, lacking: [] };
}
function componentShare(field, described) {
    const lacking = [];
    let have = 0;
    for (const one of described) {
        if (componentFields[field].isThere(one))
            have++;
        else
            insertFirst(lacking, quality_nameOf(one));
    }
    return { field, have, of: described.length, lacking };
}
function quality_nameOf({ component }) {
    return `${(0,lib_json/* textAt */.$6)(component, 'name') ?? '(no name)'} ${(0,lib_json/* textAt */.$6)(component, 'version') ?? ''}`.trim();
}
/** Keeps the first names in bytewise order, each once. To sort all of them would take a large SBOM half a second. */
function insertFirst(first, name) {
    const last = first[quality_named - 1];
    if (last !== undefined && (0,lib_files/* byBytes */.bg)(last, name) <= 0)
        return;
    const index = first.findIndex(one => (0,lib_files/* byBytes */.bg)(one, name) >= 0);
    if (first[index] === name)
        return;
    first.splice(index === -1 ? first.length : index, 0, name);
    if (first.length > quality_named)
        first.pop();
}

;// CONCATENATED MODULE: ./packages/scan/lib/sbom/render-bom.js

/** Renders both formats. The quality is that of the value: to read a large text again would take as long as to write it. */
function renderBom(bom, version) {
    return { ...renderedCycloneDx(bom, version), spdx: identifiedText(spdxOf(bom)) };
}
/** The value, which is large, ends here: only its text stays in memory. */
function renderedCycloneDx(bom, version) {
    const document = cycloneDxOf(bom, version);
    return { quality: qualityOf(document), cyclonedx: identifiedText(document) };
}
/** Paths, digests, number of components and quality of SBOM files. */
function render_bom_resultOf({ files, quality }) {
    return {
        components: quality.components,
        quality,
        files: files.map(({ path, text }) => ({ path, sha256: text.sha256 })),
    };
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
        throw new lib_problem/* Problem */.A(`read ${place(broken.at)}`, { found: broken.found, next });
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
    throw new lib_problem/* Problem */.A(`read ${path}`, { found: 'it is not a SARIF 2.1.0 report with a run.', next });
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
    const text = (0,lib_shape/* matching */.wC)(paths/* safePath */.nG, 'a relative path with forward slashes')(value, at);
    if (text.length > paths/* pathLength */.o8)
        throw new lib_shape/* WrongShape */.zq(`${JSON.stringify(at)} is longer than ${paths/* pathLength */.o8} characters.`);
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
        SOURCE_DATE_EPOCH: whole,
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

;// CONCATENATED MODULE: ./packages/base/lib/is-sha256.js
// A file of its own: inputs are checked with it, and digest.ts needs node:crypto, which is slow to load.
/** True for 64 lower-case hexadecimal characters. */
function is_sha256_isSha256(text) {
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
const gateId = (0,lib_shape/* matching */.wC)(/^[a-z][a-z0-9-]{0,49}(?::[a-z0-9][a-z0-9._-]{0,49})?$/, 'the name of a gate like signed-tag');
const gate_record_sha256 = (value, at) => {
    if (typeof value === 'string' && is_sha256_isSha256(value))
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
    return described_propertyOf((0,lib_json.at)(document, 'metadata'), contentProperty) === 'release';
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
        .map(one => ({ fileName: described_propertyOf(one, fileProperty) ?? '', sha256: described_digestOf((0,lib_json/* listAt */.gT)(one, 'hashes'), 'SHA-256') }));
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
function described_propertyOf(one, property) {
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
    const own = artifactRefs(document);
    const counts = new Map();
    for (const licence of components.flatMap(sbom_licencesOf))
        counts.set(licence, (counts.get(licence) ?? 0) + 1);
    return {
        target,
        ofDirectory: isOfProject(target) && describedBy(document).artifacts === undefined,
        components: components.length,
        packages: components
            .map(one => sbom_packageOf(one, own))
            .sort((a, b) => (0,lib_files/* byBytes */.bg)(a.name, b.name) || (0,lib_files/* byBytes */.bg)(a.version, b.version)),
        licences: [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)),
        unlicensed: components.filter(component => sbom_licencesOf(component).length === 0).length,
        ...linkOf(document),
    };
}
/** https://cyclonedx.org/capabilities/bomlink/ */
function linkOf(document) {
    const serial = /^urn:uuid:([0-9a-f-]{36})$/i.exec((0,lib_json/* textAt */.$6)(document, 'serialNumber') ?? '')?.[1];
    return serial === undefined ? {} : { link: `urn:cdx:${serial.toLowerCase()}/${(0,lib_json/* numberAt */.tk)(document, 'version') ?? 1}` };
}
function sbom_packageOf(component, own) {
    const purl = (0,lib_json/* textAt */.$6)(component, 'purl');
    return {
        name: (0,lib_json/* textAt */.$6)(component, 'name') ?? '',
        version: (0,lib_json/* textAt */.$6)(component, 'version') ?? '',
        type: purlType(purl),
        ...(purl === undefined ? {} : { purl }),
        ...(own.has((0,lib_json.at)(component, 'bom-ref')) ? { own: true } : {}),
        licences: sbom_licencesOf(component),
    };
}
/** The type of a purl; empty without one. */
function purlType(purl = '') {
    return purl_parsePurl(purl)?.type ?? '';
}
function sbom_licencesOf(component) {
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
            throw new lib_problem/* Problem */.A(`read ${path}`, {
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
        .toSorted((a, b) => byBytes(signing_event_placeOf(a), signing_event_placeOf(b)))
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
        throw new lib_problem/* Problem */.A(`read ${what}`, {
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
        if (error instanceof lib_problem/* Problem */.A)
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
function source_document_sourceText({ level, reasons, caveats, }) {
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
    const { type, namespace, id = namespace } = osv_scanner_purls_systemOf(known, release);
    const path = type === 'maven' ? name.replace(':', '/') : name;
    const segments = [...(namespace === undefined ? [] : [namespace]), ...path.split('/')].map(encoded);
    const distro = id === undefined || release === undefined ? '' : `?distro=${id}-${release}`;
    return `pkg:${type}/${segments.join('/')}${version === '' ? '' : `@${encoded(version)}`}${distro}`;
}
/** CBL-Mariner was renamed to Azure Linux with release 3. OSV has one name for both, the other scanners have two. */
function osv_scanner_purls_systemOf(parts, release) {
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
    const document = (0,lib_json/* parseJson */.qF)(text, path);
    const isVdr = (0,lib_json/* textAt */.$6)(document, 'bomFormat') === 'CycloneDX' && Array.isArray((0,lib_json.at)(document, 'vulnerabilities'));
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
        found: `it is about ${target_targetLabel(document.target)}, and not about tools.`,
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
const cyclonedx_refs_component = (value, at) => having({
    'bom-ref': (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
    purl: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
    hashes: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(cyclonedx_refs_hash, 1000)),
    components: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(cyclonedx_refs_component)),
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
    for (const one of cyclonedx_refs_flat(parts)) {
        const own = cyclonedx_refs_componentOf(one);
        add(one, root !== undefined && isNamed ? { ...cyclonedx_refs_componentOf(root), subcomponents: [own] } : { ...own, subcomponents: [] });
    }
    return refs;
}
function cyclonedx_refs_flat(components) {
    return components.flatMap(one => [one, ...cyclonedx_refs_flat(one.components ?? [])]);
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
    metadata: (0,lib_shape/* optional */.lq)(having({ timestamp: (0,lib_shape/* optional */.lq)(time), component: (0,lib_shape/* optional */.lq)(cyclonedx_refs_component) })),
    components: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(cyclonedx_refs_component)),
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
const evidenceKinds = (/* unused pure expression or super */ null && (register));
/** Every kind by its name. */
const register_kinds = Object.fromEntries(register.map(rule => [rule.kind, rule]));
const requirableKinds = register.filter(isRequirable).map(rule => rule.kind);
function isRequirable(rule) {
    return rule.requirable !== false;
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

;// CONCATENATED MODULE: ./packages/evidence/lib/sbom/dependency-manifests.js


/**
 * What the dependency graph of GitHub gets of the SBOMs of one target: a manifest for each file that names packages of Python, and one for
 * what no file names. GitHub shows a file only once, and what is submitted replaces what GitHub reads there itself. So packages that a
 * file of another language names are left out: syft does not list what npm installs for development only, and their alerts would be hidden.
 */
function dependencyManifests(boms, place) {
    const entries = boms.flatMap(bom => {
        const own = projectRefs(bom);
        return bom.components.flatMap(component => {
            const { ref, purl, version } = component;
            // No advisory matches a package without a version.
            return purl === undefined || version === undefined || own.has(ref) ? [] : [{ component, purl, bom }];
        });
    });
    const placed = entries.flatMap(entry => dependency_manifests_filesOf(entry, place).map(file => ({ file, entry })));
    return [...groupBy(placed, ({ file }) => file)]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([file, found]) => ({
        name: file === '' ? place.name : file,
        ...(file === '' ? {} : { file: { source_location: file } }),
        resolved: resolvedOf(found.map(({ entry }) => entry)),
    }));
}
/** What is released itself, or the project in its own lock: nothing that it depends on. */
function projectRefs({ content, root, parts, components }) {
    if (content === 'release')
        return new Set(parts);
    const isProject = ({ name, purl = '' }) => purl.startsWith('pkg:pypi/') && pythonName(name) === pythonName(root.name);
    return new Set(content === 'image' ? [] : components.filter(isProject).map(({ ref }) => ref));
}
/** Paths of the files of the repository that name a package. An empty path stands for none. */
function dependency_manifests_filesOf({ component, purl }, { directory }) {
    // Metadata of what is installed is in no commit, and would be a manifest for each package.
    const files = component.locations.filter(path => !/(^|\/)(METADATA|PKG-INFO|RECORD)$|\.egg-info$/.test(path));
    if (directory === undefined || component.locations.length === 0)
        return [''];
    if (!purl.startsWith('pkg:pypi/'))
        return [];
    return files.length === 0 ? [''] : files.map(path => (directory === '' ? path : `${directory}/${path}`));
}
function resolvedOf(entries) {
    const purls = new Set(entries.map(({ purl }) => purl));
    const relations = new Map([...new Set(entries.map(({ bom }) => bom))].map(bom => [bom, { relation: relationsOf(bom), purlOf: purlsOf(bom) }]));
    const found = entries.map(({ component: { ref, scope }, purl, bom }) => {
        const { relation, purlOf } = relations.get(bom) ?? {};
        const relationship = relation?.(ref);
        const needed = (bom.needs.get(ref) ?? []).flatMap(other => purlOf?.get(other) ?? []);
        return [
            purl,
            {
                package_url: purl,
                ...(relationship === undefined ? {} : { relationship }),
                scope: scope === 'excluded' ? 'development' : 'runtime',
                dependencies: [...new Set(needed)].filter(other => other !== purl && purls.has(other)).sort(),
            },
        ];
    });
    // What the first SBOM has is released, so that its entry counts.
    return Object.fromEntries(found.reverse().sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
function purlsOf({ components }) {
    return new Map(components.flatMap(({ ref, purl }) => (purl === undefined ? [] : [[ref, purl]])));
}
/** `direct` is what the project needs, or what nothing needs: somebody asked for it. Undefined if no relation is known at all. */
function relationsOf(bom) {
    const own = projectRefs(bom);
    const neededBy = (isOwn) => new Set([...bom.needs].filter(([ref]) => own.has(ref) === isOwn).flatMap(([, others]) => others));
    const [direct, indirect] = [neededBy(true), neededBy(false)];
    return ref => {
        if (bom.needs.size === 0)
            return undefined;
        return direct.has(ref) || !indirect.has(ref) ? 'direct' : 'indirect';
    };
}

// EXTERNAL MODULE: ./packages/oci/lib/target.js
var lib_target = __webpack_require__(2209);
;// CONCATENATED MODULE: ./packages/scan/lib/sbom/found-bom.js



/** The content of the SBOM of a directory or an image: all that syft found in it. `syftJson` is syft's own JSON. */
function foundBom(target, syftJson, options) {
    const { version, created, syft, facts, author, place } = options;
    const { components: packages, needs, complete, system } = readSyft(syftJson);
    const components = [...packages, ...(system === undefined ? [] : [system])];
    const own = target.kind === 'image' ? imageFacts(target) : {};
    return {
        content: target.kind === 'image' ? 'image' : 'directory',
        root: { ...suppliedBy(author), name: target.name, version, ...own, ...placeOfRoot(place) },
        created,
        makers: [{ name: syft.name, version: syft.version }],
        ...(author === undefined ? {} : { author }),
        components,
        parts: components.map(({ ref }) => ref),
        needs,
        complete,
        facts,
    };
}
/** A docker archive has no manifest, and so no digest. */
function imageFacts({ name, digest, platform, }) {
    if (digest === undefined)
        return {};
    return { digest, purl: imagePurl(name, digest, platform), ...(platform === undefined ? {} : { platform }) };
}
/** https://github.com/package-url/purl-spec/blob/main/types-doc/oci-definition.md */
function imagePurl(name, digest, platform) {
    const architecture = platform?.split('/')[1];
    const path = `pkg:oci/${encodeURIComponent(name.toLowerCase())}@${encodeURIComponent(digest)}`;
    return architecture === undefined ? path : `${path}?arch=${encodeURIComponent(architecture)}`;
}

;// CONCATENATED MODULE: ./packages/scan/lib/sbom/sbom-files.js






/** Makes the SBOMs of a target. `syft` gives syft's own JSON of it. Throws a Problem if it cannot be found out what is released. */
async function sbomFiles(target, syft, options, host) {
    const { artifacts } = target;
    if (artifacts === undefined)
        return foundFiles(target, await syft(), options, host);
    return releasedFiles(target, { artifacts, syft }, options, host);
}
/** The SBOMs of everything that syft found. */
async function foundFiles(target, syftJson, options, host) {
    if (target.source.kind === 'directory' && (await project_boms_isPythonProject(target.source.path)))
        host.notice(`The SBOM of ${target_targetLabel(target)} lists what its directory names, tools included: the release directory has no wheel or source distribution of it. Build first, or get them with \`from-artifacts\`.`);
    const { name, version, sha256: digest } = options.syft;
    const bom = foundBom(target, syftJson, { ...options, facts: sbom_files_factsOf(target, options) });
    const { cyclonedx, spdx } = register_kinds.sbom.files;
    const maker = { name, version, sha256: digest };
    const rendered = renderBom(bom, options.cyclonedx);
    // What is installed is in no commit.
    const again = target.source.kind === 'environment' ? { reproducible: 'no' } : {};
    const files = [
        { ...kind_recordOf(cyclonedx, cyclonedx.pathOf(target), maker), ...again, text: rendered.cyclonedx },
        { ...kind_recordOf(spdx, spdx.pathOf(target), maker), ...again, text: rendered.spdx },
    ];
    return { main: { files, quality: rendered.quality }, ...manifestsOf([bom], target, options), syftJson };
}
/** A package is only in a directory where a file of the repository names it: what is installed is in no commit. */
function manifestsOf(boms, target, { manifests }) {
    if (manifests !== true)
        return {};
    const directory = target.source.kind === 'directory' ? { directory: target.madeOf.target.path ?? '' } : {};
    return { manifests: dependencyManifests(boms, { name: target_targetLabel(target), ...directory }) };
}
/** The inputs that decided what is said. Only those of a directory decide what is listed. */
function sbom_files_factsOf(target, { extras, lockFile, place }) {
    const root = (0,lib_target/* rootOf */.I)(target);
    const references = place?.files ?? [];
    if (root === undefined)
        return inputFacts({ exclude: [], extras: [], references }, '');
    const { exclude, target: own } = target.madeOf;
    const path = target.kind === 'subdirectory' ? { target: own.path ?? '.' } : {};
    return inputFacts({ ...path, exclude, extras, references, ...(lockFile === undefined ? {} : { lockFile }) }, root);
}
/** The SBOMs of what is released, and of the tools that are not. */
async function releasedFiles(target, { artifacts, syft }, options, host) {
    const { name, version } = options.syft;
    const boms = await projectBoms(artifacts, {
        ...{ ...options, project: (0,lib_target/* rootOf */.I)(target) ?? '', name: target.name, facts: sbom_files_factsOf(target, options) },
        ...{ syft, maker: { name, version } },
    }, host);
    const { cyclonedx, spdx } = register_kinds.sbom.files;
    const { tools } = register_kinds;
    const file = (rule, path, text) => ({
        ...kind_recordOf(rule, path, own_tool_ownTool),
        // Without a lock, another day gives other versions.
        ...(boms.locked ? {} : { reproducible: 'no' }),
        text,
    });
    const made = (bom, paths) => {
        const { quality, ...texts } = renderBom(bom, options.cyclonedx);
        return { files: [file(cyclonedx, paths.cyclonedx, texts.cyclonedx), file(spdx, paths.spdx, texts.spdx)], quality };
    };
    return {
        main: made(boms.released, { cyclonedx: cyclonedx.pathOf(target), spdx: spdx.pathOf(target) }),
        tools: made(boms.tools, { cyclonedx: tools.files.cyclonedx.path, spdx: tools.files.spdx.path }),
        ...manifestsOf([boms.released, boms.tools], target, options),
        syftJson: boms.syftJson,
    };
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
async function syft_runSyft(subject, options, host) {
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
    return (0,lib_json/* renderJson */.hF)({ exclude: excluded.map(path => `./${literal(path)}`), file: { metadata: { selection: 'none' } } });
}
function failed(target, exitCode, output) {
    const last = output.trim().split('\n').at(-1) ?? '';
    return new lib_problem/* Problem */.A(`catalogue ${target_targetLabel(target)} with syft`, {
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
    return (0,external_node_path_.join)((0,release_dir/* recordsDir */.Ap)(releaseDir), 'syft', `${target_targetKey(target)}.json`);
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
    if ((await fileSize(kept)) !== undefined) {
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
    const path = join(await mkdtemp(join(options.scratch, 'sbom-')), 'syft.json');
    await writeFileAtomic(path, made);
    return path;
}
/** Why the SBOM of generate-sbom cannot stand for the target that is scanned; undefined if it can. */
async function syft_json_unusable(path, wanted, { releaseDir, isTrusted }) {
    const step = `${sbomStep}.${targetKey(wanted.target)}`;
    const trusted = await Promise.all([path, stepRecordPath(releaseDir, step)].map(isTrusted));
    if (trusted.includes(false))
        return 'the SBOM came from another job, and the input `evidence` does not have its digest.';
    const made = await readMadeOf(releaseDir, step);
    if (made === undefined)
        return 'nothing says what the SBOM was made of.';
    const difference = differenceOf(made, wanted);
    return difference === undefined ? undefined : `the SBOM of ${sbomStep} was made of ${difference}.`;
}

;// CONCATENATED MODULE: ./packages/scan/lib/sbom/catalogue.js








/**
 * Catalogues a target. Writes its SBOMs into the release directory, and syft's own JSON beside it. The step record says what they
 * were made of. Throws a Problem if another target has the same name.
 */
async function makeSbom(found, options, host) {
    const target = await subjectOf(found, options, host);
    const { madeOf } = target;
    await requireOwnPlace(options.releaseDir, madeOf);
    const { main, tools, manifests, syftJson } = await sbomFiles(target, () => syft_runSyft(target, options, host), options, host);
    const { components } = main.quality;
    if (components < options.minComponents)
        throw tooFew(target, components, options.minComponents);
    const again = await options.again;
    const files = [...main.files, ...(tools?.files ?? [])].map(file => withProof(file, again, host));
    for (const file of files)
        await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(options.releaseDir, file.path), file.text.pieces);
    const syft = syftJsonPath(options.releaseDir, target);
    await (0,lib_files/* writeFileAtomic */.Zf)(syft, syftJson);
    await (0,release_dir/* writeStepRecord */.Jf)(options.releaseDir, `${sbomStep}.${target_targetKey(target)}`, {
        madeOf,
        files: files.map(({ text: _, ...record }) => record),
    });
    announce(target_targetLabel(target), main, host);
    if (tools !== undefined)
        announce(target_targetLabel({ ...target, kind: 'tools' }), tools, host);
    return {
        kind: target.kind,
        name: target.name,
        ...(target.platform === undefined ? {} : { platform: target.platform }),
        ...(target.digest === undefined ? {} : { digest: target.digest }),
        ...render_bom_resultOf(main),
        ...(tools === undefined ? {} : { tools: render_bom_resultOf(tools) }),
        syft,
        ...(manifests === undefined ? {} : { manifests }),
    };
}
/** `bytes` only if another run has made the same. */
function withProof(file, again, host) {
    if (file.reproducible !== 'bytes')
        return file;
    const other = again?.get(file.path);
    if (other === undefined)
        return { ...file, reproducible: 'unverified' };
    if (other === file.text.sha256)
        return file;
    host.warning(`Made again, ${file.path} has other bytes. It lists something that is not in the commit, or that changes from run to run: leave that out with the input \`exclude\`.`);
    return { ...file, reproducible: 'no' };
}
/** The digests of what makeSbom wrote, for other jobs. */
function sbomEvidence(sboms, releaseDir) {
    return evidenceOf(releaseDir, sboms.map(sbom => `${sbomStep}.${target_targetKey(sbom)}`), sboms.flatMap(({ syft }) => syft ?? []));
}
function announce(label, { files, quality }, host) {
    host.info(`${label}: ${quality.components} components, ${files.map(file => file.path).join(' and ')}.`);
}
function tooFew(target, found, wanted) {
    return new lib_problem/* Problem */.A(`catalogue ${target_targetLabel(target)}`, {
        found: `it has ${found} components, but the minimum is ${wanted}.`,
        next: 'Check that the target has a lock file or installed packages. If an empty SBOM is expected, set `min-components: 0`.',
    });
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
function escape_table(head, rows) {
    return rows.length === 0 ? '' : [tableRow(head), tableRow(head.map(() => '---')), ...rows.map(tableRow)].join('\n');
}
/** Text that opens with a click. `title` is HTML, `body` is Markdown. */
function escape_details(title, body) {
    return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/manifest/manifest-rules.js


/** The first rule between the fields of a manifest that is broken, as a sentence; undefined if there is none. */
function manifest_rules_brokenRule(manifest) {
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

// EXTERNAL MODULE: ./packages/evidence/lib/manifest/reproducible.js
var reproducible = __webpack_require__(278);
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
    const manifest = (0,lib_shape/* readShape */._f)(manifestShape, value, release_names_manifestName, nextStep);
    const broken = manifest_rules_brokenRule(manifest);
    if (broken !== undefined)
        throw new lib_problem/* Problem */.A(`read ${release_names_manifestName}`, { found: broken, next: nextStep });
    return manifest;
}
const nextStep = 'Compare it with docs/schema/manifest.v1.json.';

// EXTERNAL MODULE: ./packages/base/lib/tar/tar-limits.js
var tar_limits = __webpack_require__(9524);
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
    const described = new Set((0,lib_json/* listAt */.gT)(document, 'relationships').flatMap(one => (0,lib_json/* textAt */.$6)(one, 'relationshipType') === 'DESCRIBES' ? [(0,lib_json/* textAt */.$6)(one, 'relatedSpdxElement')] : []));
    return (0,lib_json/* listAt */.gT)(document, 'packages')
        .filter(one => !described.has((0,lib_json/* textAt */.$6)(one, 'SPDXID')))
        .map(spdx_packages_packageOf)
        .sort((a, b) => (0,lib_files/* byBytes */.bg)(a.name, b.name) || (0,lib_files/* byBytes */.bg)(a.version, b.version));
}
function spdx_packages_packageOf(one) {
    const purl = (0,lib_json/* listAt */.gT)(one, 'externalRefs').find(ref => (0,lib_json/* textAt */.$6)(ref, 'referenceType') === 'purl');
    const locator = (0,lib_json/* textAt */.$6)(purl, 'referenceLocator');
    const licences = [(0,lib_json/* textAt */.$6)(one, 'licenseDeclared'), (0,lib_json/* textAt */.$6)(one, 'licenseConcluded')].map(text => text ?? '');
    return {
        name: (0,lib_json/* textAt */.$6)(one, 'name') ?? '',
        version: (0,lib_json/* textAt */.$6)(one, 'versionInfo') ?? '',
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
    const wanted = manifest.files.filter(file => partOf(file, manifest) !== undefined);
    const files = await read(wanted.flatMap(namesOf));
    for (const file of wanted) {
        const content = namesOf(file)
            .map(name => files.get(name))
            .find(one => one !== undefined);
        if (content !== undefined && (0,lib_digest/* sha256 */.sc)(content) !== file.sha256)
            throw diff_side_unreadable(path, `${file.path} is not the file that its manifest lists.`);
        partOf(file, manifest)?.(content?.toString('utf8'), side);
    }
    return side;
}
/** The folder of downloaded assets has other names than the release directory. */
function namesOf({ path, asset }) {
    return asset === undefined || asset === path ? [path] : [path, asset];
}
/** How a file of a release is read; undefined if it is not compared. */
function partOf({ path }, { project: { name } }) {
    const ofSbom = sbom.files.cyclonedx.targetAt(path, name);
    if (ofSbom !== undefined)
        return (text, { components }) => components.set(target_targetLabel(ofSbom), text === undefined ? undefined : componentsIn(text, path, ofSbom));
    const scanned = vulnerabilities.files.document.targetAt(path, name);
    if (scanned === undefined)
        return undefined;
    return (text, { findings }) => findings.set(target_targetLabel(scanned), text === undefined ? undefined : parseFindings(text, path));
}
function componentsIn(text, path, target) {
    return sbomSummary(sbom.parse?.(text, path), target).packages;
}
function ofFile(text, path) {
    const nothing = { components: new Map(), findings: new Map() };
    if (!/^\s*\{/.test(text.slice(0, 1000)))
        return { kind: 'manifest', manifest: parseManifest(text), ...nothing };
    const document = (0,lib_json/* parseJson */.qF)(text, path);
    if ((0,lib_json/* textAt */.$6)(document, 'schema') === findings_findingsSchema)
        return { kind: 'report of findings', ...nothing, findings: new Map([['', parseFindings(text, path)]]) };
    const isSbom = (0,lib_json/* textAt */.$6)(document, 'bomFormat') === 'CycloneDX' || (0,lib_json/* textAt */.$6)(document, 'spdxVersion') !== undefined;
    if (isSbom)
        requireSbom(document, path);
    if ((0,lib_json/* textAt */.$6)(document, 'bomFormat') === 'CycloneDX') {
        const { packages } = sbomSummary(document, { kind: 'directory', name: '' });
        return { kind: 'SBOM', ...nothing, components: new Map([['', packages]]) };
    }
    if ((0,lib_json/* textAt */.$6)(document, 'spdxVersion')?.startsWith('SPDX-2.') === true)
        return { kind: 'SBOM', ...nothing, components: new Map([['', spdxPackages(document)]]) };
    throw diff_side_unreadable(path, 'it is none of these.');
}
function diff_side_unreadable(path, found) {
    return new lib_problem/* Problem */.A(`read ${path}`, {
        found,
        next: 'Give a release directory, a folder with the assets of a release, its tarball, an SBOM (CycloneDX or SPDX 2, in JSON), the report of scan-image, or a manifest.',
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/diff/system-versions.js
// The order of versions of packages of operating systems. No kept library has it. Tests compare Debian's with dpkg, and the others with
// examples of rpm and apk.
/** The order of Debian: https://www.debian.org/doc/debian-policy/ch-controlfields.html#version */
function compareDeb(a, b) {
    const [first, second] = [debParts(a), debParts(b)];
    return (compareNumbers(first.epoch, second.epoch) ||
        compareRuns(first.upstream, second.upstream) ||
        compareRuns(first.revision, second.revision));
}
/** The order of RPM, with epoch and release: https://rpm-software-management.github.io/rpm/manual/dependencies.html#versioning */
function compareRpm(a, b) {
    const [first, second] = [a, b].map(rpmParts);
    return (compareNumbers(first.epoch, second.epoch) ||
        compareSegments(first.version, second.version) ||
        compareSegments(first.release, second.release));
}
/** The order of Alpine, that of Gentoo (PMS 3.3); undefined if a text has another form. https://wiki.alpinelinux.org/wiki/APKBUILD_Reference#pkgver */
function compareApk(a, b) {
    const [first, second] = [apkParts(a), apkParts(b)];
    if (first === undefined || second === undefined)
        return undefined;
    return (compareApkNumbers(first.numbers, second.numbers) ||
        compareText(first.letter, second.letter) ||
        compareSuffixes(first.suffixes, second.suffixes) ||
        compareNumbers(first.revision, second.revision));
}
function debParts(text) {
    const [, epoch = '0', rest = ''] = /^(?:(\d+):)?(.*)$/s.exec(text) ?? [];
    const hyphen = rest.lastIndexOf('-');
    if (hyphen === -1)
        return { epoch, upstream: rest, revision: '' };
    return { epoch, upstream: rest.slice(0, hyphen), revision: rest.slice(hyphen + 1) };
}
/** Text and number in turns: texts by their letters, numbers by their value. */
function compareRuns(a, b) {
    const [first, second] = [runsOf(a), runsOf(b)];
    for (let at = 0; at < Math.max(first.length, second.length); at++) {
        const [one = '', other = ''] = [first[at], second[at]];
        const order = at % 2 === 0 ? compareDebText(one, other) : compareNumbers(one, other);
        if (order !== 0)
            return order;
    }
    return 0;
}
function runsOf(text) {
    return text.split(/(\d+)/);
}
/** A tilde comes before the end, letters come before other characters. */
function compareDebText(a, b) {
    for (let at = 0; at < Math.max(a.length, b.length); at++) {
        const order = debWeight(a[at]) - debWeight(b[at]);
        if (order !== 0)
            return order;
    }
    return 0;
}
function debWeight(character) {
    if (character === undefined)
        return 0;
    if (character === '~')
        return -1;
    return /[A-Za-z]/.test(character) ? character.charCodeAt(0) : character.charCodeAt(0) + 256;
}
function rpmParts(text) {
    const [, epoch = '0', version = '', release = ''] = /^(?:(\d+):)?([^-]*)(?:-(.*))?$/s.exec(text) ?? [];
    return { epoch, version, release };
}
/** Only letters, digits, tilde and caret count. Numbers are newer than letters, and more segments than fewer. */
function compareSegments(a, b) {
    const [first, second] = [segmentsOf(a), segmentsOf(b)];
    for (let at = 0; at < Math.max(first.length, second.length); at++) {
        const order = compareSegment(first[at], second[at]);
        if (order !== 0)
            return order;
    }
    return 0;
}
function segmentsOf(text) {
    return text.match(/\d+|[A-Za-z]+|~|\^/g) ?? [];
}
function compareSegment(a, b) {
    const ranks = rpmRank(a) - rpmRank(b);
    if (ranks !== 0 || a === undefined || b === undefined)
        return ranks;
    return /\d/.test(a) ? compareNumbers(a, b) : compareText(a, b);
}
/** A tilde is older than the end, a caret newer than the end and older than anything else. */
function rpmRank(segment) {
    if (segment === undefined)
        return 1;
    if (segment === '~')
        return 0;
    if (segment === '^')
        return 2;
    return /\d/.test(segment) ? 4 : 3;
}
/** Suffixes in their order. Those before the empty one are older than none. */
const apkSuffixes = ['alpha', 'beta', 'pre', 'rc', '', 'cvs', 'svn', 'git', 'hg', 'p'];
function apkParts(text) {
    const found = /^(?<numbers>\d+(?:\.\d+)*)(?<letter>[a-z]?)(?<suffixes>(?:_(?:alpha|beta|pre|rc|cvs|svn|git|hg|p)\d*)*)(?:-r(?<revision>\d+))?$/.exec(text)?.groups;
    if (found === undefined)
        return undefined;
    const { numbers = '', letter = '', suffixes = '', revision = '0' } = found;
    return {
        numbers: numbers.split('.'),
        letter,
        suffixes: [...suffixes.matchAll(/_([a-z]+)(\d*)/g)].map(([, name = '', number = '']) => [
            apkSuffixes.indexOf(name),
            number,
        ]),
        revision,
    };
}
/** Numbers after the first one with a leading zero are compared as decimals. */
function compareApkNumbers(a, b) {
    for (const [at, one] of a.entries()) {
        const other = b[at];
        if (other === undefined)
            return 1;
        const isDecimal = at > 0 && (one.startsWith('0') || other.startsWith('0'));
        const order = isDecimal ? compareText(one, other) : compareNumbers(one, other);
        if (order !== 0)
            return order;
    }
    return a.length - b.length;
}
function compareSuffixes(a, b) {
    const end = [apkSuffixes.indexOf(''), ''];
    for (let at = 0; at < Math.max(a.length, b.length); at++) {
        const [[rank, number], [otherRank, otherNumber]] = [a[at] ?? end, b[at] ?? end];
        const order = rank - otherRank || compareNumbers(number, otherNumber);
        if (order !== 0)
            return order;
    }
    return 0;
}
/** Digits by their value, without its size as a limit. The empty text is 0. */
function compareNumbers(a, b) {
    const [first, second] = [a, b].map(text => text.replace(/^0+/, ''));
    return first.length - second.length || compareText(first, second);
}
function compareText(a, b) {
    return a === b ? 0 : a < b ? -1 : 1;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/diff/version-order.js


/** The order of versions by the type of a purl. Other ecosystems have rules that are not read here: their versions differ, and no more is said. */
const orders = new Map([
    ['pypi', byScheme('pep440')],
    ['npm', byScheme('semver')],
    ['cargo', byScheme('semver')],
    ['golang', byScheme('semver')],
    ['deb', compareDeb],
    ['rpm', compareRpm],
    ['apk', compareApk],
]);
/** Compares two versions by the rules of their ecosystem, the type of a purl. Undefined if their order is not known. */
function orderOf(type, a, b) {
    return orders.get(type)?.(a, b);
}
function byScheme(scheme) {
    return (a, b) => {
        const [first, second] = [a, b].map(text => version_parseVersion(text.replace(/^v(?=\d)/, ''), scheme));
        return first && second && version_compareVersions(first, second);
    };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/diff/component-difference.js



/** `idna 3.6 → 3.7`. */
function changeInWords({ name, before, now }) {
    const list = (texts) => (texts.length === 0 ? 'not known' : texts.join(', '));
    return `${name} ${list(before)} → ${list(now)}`;
}
/** `jinja2 3.1.2`. */
function packageName({ name, version }) {
    return `${name} ${version}`.trim();
}
/** Each kind of change that was found, with what it concerns: `upgraded`, `idna 3.6 → 3.7`. */
function changesInWords(difference) {
    const rows = [
        ['added', difference.added.map(packageName)],
        ['removed', difference.removed.map(packageName)],
        ['upgraded', difference.upgraded.map(changeInWords)],
        ['downgraded', difference.downgraded.map(changeInWords)],
        ['changed', difference.changed.map(changeInWords)],
        ['with another licence', difference.relicensed.map(changeInWords)],
    ];
    return rows.filter(([, names]) => names.length > 0);
}
/** True if nothing differs. */
function isEmptyDifference(difference) {
    return Object.values(difference).every((list) => list.length === 0);
}
/** Compares two lists of components by what a package is, in any spelling. One name may have several versions. */
function componentDifference(before, now) {
    const [old, young] = [byPackage(before), byPackage(now)];
    const found = {
        added: [],
        removed: [],
        upgraded: [],
        downgraded: [],
        changed: [],
        relicensed: [],
    };
    for (const key of new Set([...old.keys(), ...young.keys()])) {
        const [past, present] = [old.get(key) ?? [], young.get(key) ?? []];
        if (past.length === 0)
            found.added.push(...present);
        else if (present.length === 0)
            found.removed.push(...past);
        else
            compare(past, present, found);
    }
    for (const list of Object.values(found))
        list.sort((a, b) => (0,lib_files/* byBytes */.bg)(a.name, b.name));
    return found;
}
function compare(past, present, found) {
    const [name, type] = [present[0]?.name ?? '', present[0]?.type ?? ''];
    const change = (before, now) => ({ name, type, before, now });
    if (versionKeys(past).join('\n') !== versionKeys(present).join('\n')) {
        const versions = change(versionsOf(past), versionsOf(present));
        found[directionOf(versions)].push(versions);
    }
    const [old, young] = [component_difference_licencesOf(past), component_difference_licencesOf(present)];
    if (old.length > 0 && old.join('\n') !== young.join('\n'))
        found.relicensed.push(change(old, young));
}
function directionOf({ type, before, now }) {
    const [[past, ...morePast], [present, ...morePresent]] = [before, now];
    if (past === undefined || present === undefined || morePast.length + morePresent.length > 0)
        return 'changed';
    const order = orderOf(type, past, present) ?? 0;
    return order === 0 ? 'changed' : order < 0 ? 'upgraded' : 'downgraded';
}
function byPackage(packages) {
    return groupBy(packages, one => packageId(identityOf(one)));
}
/** Spellings of one version are one. */
function versionKeys(packages) {
    return distinct(packages.map(one => identityOf(one).version));
}
function versionsOf(packages) {
    return distinct(packages.map(({ version }) => version).filter(version => version !== ''));
}
function component_difference_licencesOf(packages) {
    return distinct(packages.flatMap(({ licences }) => licences));
}
function distinct(texts) {
    return [...new Set(texts)].sort(lib_files/* byBytes */.bg);
}

;// CONCATENATED MODULE: ./packages/scan/lib/sbom/since-previous.js



/**
 * Compares SBOMs that were made with those of an earlier release: its directory, the folder of its assets, its tarball, or one SBOM, which is compared
 * with the first target. Nothing of it is verified. Throws a Problem if it is none of these.
 */
async function sincePrevious(previous, sboms, releaseDir) {
    const { kind: side, components } = await readDiffSide(previous);
    if (side !== 'release' && side !== 'SBOM')
        throw new lib_problem/* Problem */.A('compare with the input `previous`', {
            found: `it is a ${side}.`,
            next: 'Give a release directory, the folder of its assets, its tarball, or an SBOM.',
        });
    const found = [];
    for (const [index, { kind, name, platform, files }] of sboms.entries()) {
        const target = { kind, name, ...(platform === undefined ? {} : { platform }) };
        const alone = index === 0 ? components.get('') : undefined;
        const before = side === 'release' ? components.get(target_targetLabel(target)) : alone;
        const path = (0,external_node_path_.join)(releaseDir, files[0]?.path ?? '');
        const difference = before && componentDifference(before, (await since_previous_packagesIn(path, target)).packages);
        found.push({ ...target, difference });
    }
    return found;
}
async function since_previous_packagesIn(path, target) {
    return sbomSummary((0,lib_json/* parseJson */.qF)((await (0,read_limited/* readLimited */.tk)(path, lib_limits/* limits */.F.report)).toString('utf8'), path), target);
}
/** Most names that the summary lists of one kind of change. */
const mostNames = 15;
/** The section of the job summary about the differences. */
function sinceSummary(found) {
    const rows = found.flatMap(({ difference, ...target }) => {
        const label = escape_escapeMarkdown(target_targetLabel(target));
        if (difference === undefined)
            return [[label, 'not known', 'the earlier release has no SBOM of it']];
        const changes = changesInWords(difference);
        if (changes.length === 0)
            return [[label, 'nothing', '']];
        return changes.map(([what, names]) => [label, `${names.length} ${what}`, listed(names)]);
    });
    return ['### Components since the previous release', '', escape_table(['Target', 'What changed', 'Which'], rows)].join('\n');
}
function listed(names) {
    const some = names.slice(0, mostNames).map(escape_escapeMarkdown).join('<br>');
    return names.length > mostNames ? `${some}<br>and ${names.length - mostNames} more` : some;
}

;// CONCATENATED MODULE: ./packages/scan/lib/sbom/sbom-summary.js


/** The job summary of SBOMs in Markdown: number of components, paths and digests. `syft` is absent if nothing was made with it. */
function sbom_summary_sbomSummary(sboms, syft) {
    const rows = sboms.flatMap(sbom => [
        row(target_targetLabel(sbom), sbom),
        ...(sbom.tools === undefined ? [] : [row(target_targetLabel({ ...sbom, kind: 'tools' }), sbom.tools)]),
    ]);
    return [
        '### SBOM',
        '',
        escape_table(['Target', 'Components', 'Files', 'SHA-256'], rows),
        '',
        ...qualityLines(sboms),
        ...(syft === undefined ? [] : ['', `Made with syft ${escape_escapeMarkdown(syft.version)} (${syft.origin}).`]),
    ].join('\n');
}
function row(label, { components, files }) {
    return [
        escape_escapeMarkdown(label),
        String(components),
        files.map(file => escape_code(file.path)).join('<br>'),
        files.map(file => escape_code(file.sha256.slice(0, 12))).join('<br>'),
    ];
}
/** How much of each published list an SBOM has, and what it lacks. */
function qualityLines(sboms) {
    const rows = sboms.flatMap(sbom => sbom.quality.lists.map(({ list, percent, gaps }) => [
        escape_escapeMarkdown(target_targetLabel(sbom)),
        escape_link(quality_lists/* qualityLists */.B[list].title, quality_lists/* qualityLists */.B[list].url),
        `${percent} %`,
        gaps.length === 0 ? 'nothing' : gaps.map(gapText).join('<br>'),
    ]));
    return [escape_table(['Target', 'What is asked for', 'Has', 'Missing'], rows)];
}
const shownNames = 3;
/** `a supplier in 12 of 20 (idna 3.7, jinja2 3.1.2, and 10 more)`. */
function gapText({ field, have, of, lacking }) {
    const missing = of - have;
    if (lacking.length === 0)
        return fieldLabel(field);
    const named = lacking.slice(0, shownNames).map(escape_escapeMarkdown).join(', ');
    const more = missing > shownNames ? ' and others' : '';
    return `${fieldLabel(field)}: ${missing} of ${of} (${named}${more})`;
}

;// CONCATENATED MODULE: ./packages/scan/lib/sbom/min-quality.js


/** Throws a Problem if an SBOM has less. The summary has all gaps. */
function requireQuality(sboms, wanted) {
    for (const sbom of sboms)
        for (const share of sbom.quality.lists) {
            const least = wanted[share.list] ?? 0;
            if (share.percent < least)
                throw tooLittle(target_targetLabel(sbom), share, least);
        }
}
function tooLittle(label, { list, percent, gaps }, least) {
    const missing = gaps.map(({ field, have, of }) => `${fieldLabel(field)} (${of - have} of ${of})`).join(', ');
    return new lib_problem/* Problem */.A(`require \`min-quality\` of the SBOM of ${label}`, {
        found: `it has ${percent} % of what this list asks for: ${quality_lists/* qualityLists */.B[list].title}. The minimum is ${least} %. It lacks ${missing}.`,
        next: 'Look at the table in the summary of this step. If the metadata of a package lacks it, lower `min-quality`.',
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
    const args = ['-c', 'safe.directory=*', 'log', '-1', '--no-show-signature', '--format=%ct'];
    const { exitCode, stdout, stderr } = await host.exec('git', args, { cwd: directory });
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

// EXTERNAL MODULE: ./packages/oci/lib/reference.js
var lib_reference = __webpack_require__(4223);
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
    await (0,promises_.writeFile)((0,external_node_path_.join)(directory, 'config.json'), (0,lib_json/* renderJson */.hF)(config), { mode: 0o600 });
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
    const digest = (0,lib_json/* textAt */.$6)(value, 'digest');
    if (digest === undefined)
        throw new BadDocument('has an entry without a digest');
    if (!isDigest(digest))
        throw new BadDocument(`has an entry whose digest ${document_shown(digest)} is not a SHA-256 digest`);
    const size = (0,lib_json.at)(value, 'size');
    return typeof size === 'number' ? { digest, size } : { digest };
}
/** True for `sha256:…`. */
function isDigest(text) {
    return text.startsWith('sha256:') && is_sha256_isSha256(text.slice('sha256:'.length));
}
/** Text of others for a message: in quotes, without control characters, and short. */
function document_shown(text) {
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

// EXTERNAL MODULE: ./packages/host/lib/http/sink.js
var http_sink = __webpack_require__(9741);
;// CONCATENATED MODULE: ./packages/oci/lib/uncompressed.js









/** The first bytes of compressed files that we do not unpack, in hexadecimal, and the program that does. */
const uncompressed_others = [
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
    const other = uncompressed_others.find(([magic]) => start.startsWith(magic));
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
    const config = entries.get((0,lib_json/* textAt */.$6)(images[0], 'Config') ?? '');
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
        throw error instanceof BadDocument ? damagedImage(archive, `${document_shown(path)} ${error.message}.`) : error;
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
async function viewOf(directory, layout, digest, scratch) {
    const view = (0,external_node_path_.join)(scratch, digest.replace(':', '-'));
    await (0,promises_.mkdir)(view, { recursive: true });
    const bytes = await layout.bytes({ digest });
    const mediaType = (0,lib_json/* textAt */.$6)(parseDocument(bytes), 'mediaType') ?? manifestType;
    const manifest = { mediaType, digest, size: bytes.length };
    await (0,promises_.writeFile)((0,external_node_path_.join)(view, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
    await (0,promises_.writeFile)((0,external_node_path_.join)(view, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests: [manifest] }));
    await (0,promises_.symlink)((0,external_node_path_.join)(await (0,promises_.realpath)(directory), 'blobs'), (0,external_node_path_.join)(view, 'blobs'), 'junction');
    return view;
}

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
        if ((0,lib_json.at)(document, 'config') !== undefined || (0,lib_json.at)(document, 'layers') !== undefined)
            throw this.#source.problem(`${entry.digest} is both an index and an image manifest.`);
        if (depth === image_index_depthLimit)
            throw this.#source.problem(`its indexes are nested more than ${image_index_depthLimit} deep.`);
        const entries = (0,lib_json/* listAt */.gT)(document, 'manifests').filter(value => !isAttached(value) && this.#wants(this.#noted(value)));
        this.#entries += entries.length;
        if (this.#entries > image_index_entryLimit)
            throw this.#tooMany();
        const found = await pool_pool(entries, width, async (value) => {
            const descriptor = this.#checked(entry.digest, () => document_readDescriptor(value));
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
            throw this.#source.problem(`one of its images is for the platform ${document_shown(platform)}.`);
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
        const entries = (0,lib_json/* listAt */.gT)(await this.#index(), 'manifests').filter(entry => !isAttached(entry));
        return entries.map(entry => ({
            descriptor: this.read('index.json', () => document_readDescriptor(entry)),
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
    const helpers = docker_login_entriesOf(config, 'credHelpers');
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
        throw new lib_problem/* Problem */.A(attempted, { found: 'it is not a JSON object.', next: 'Log in to the registry again.', cause });
    }
}

// EXTERNAL MODULE: ./packages/host/lib/http/download.js
var download = __webpack_require__(4010);
// EXTERNAL MODULE: ./packages/host/lib/http/retry.js
var retry = __webpack_require__(394);
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
        const path = await viewOf(directory, layout, digest, scratch);
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

// EXTERNAL MODULE: ./packages/runner/lib/inputs.js
var lib_inputs = __webpack_require__(6834);
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

;// CONCATENATED MODULE: ./packages/runner/lib/event.js

/** Reads the event of the run. What the payload does not say is undefined. */
function readEvent(env = process.env) {
    const payload = readPayload(env.GITHUB_EVENT_PATH);
    const before = (0,lib_json/* textAt */.$6)(payload, 'before');
    return {
        name: env.GITHUB_EVENT_NAME ?? '',
        ref: env.GITHUB_REF ?? '',
        defaultBranch: (0,lib_json/* textAt */.$6)(payload, 'repository', 'default_branch'),
        before: before === undefined || /^0+$/.test(before) ? undefined : before,
        actor: env.GITHUB_ACTOR ?? '',
        pullRequest: pullRequestOf(payload),
    };
}
function pullRequestOf(payload) {
    const number = (0,lib_json/* numberAt */.tk)(payload, 'pull_request', 'number');
    if (number === undefined)
        return undefined;
    const repository = (side) => (0,lib_json/* textAt */.$6)(payload, 'pull_request', side, 'repo', 'full_name');
    return {
        number,
        head: (0,lib_json/* textAt */.$6)(payload, 'pull_request', 'head', 'ref') ?? '',
        base: (0,lib_json/* textAt */.$6)(payload, 'pull_request', 'base', 'ref') ?? '',
        baseSha: (0,lib_json/* textAt */.$6)(payload, 'pull_request', 'base', 'sha'),
        headSha: (0,lib_json/* textAt */.$6)(payload, 'pull_request', 'head', 'sha'),
        // If the head's repository was deleted, the head is not a branch of this repository either.
        isFork: (0,lib_json.at)(payload, 'pull_request', 'head') !== undefined && repository('head') !== repository('base'),
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
    return { repository, commit, tag: (0,tag_pattern/* tagOfRef */.DC)(ref) };
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

;// CONCATENATED MODULE: ./packages/evidence/lib/sbom/render-ml-bom.js



/**
 * The SBOM of a model as CycloneDX 1.6 or 1.7 (https://cyclonedx.org/docs/1.6/json/#metadata_component_modelCard). Its files are parts of the model;
 * what it needs to run are components beside it. renderIdentified gives its serial number.
 */
function mlBomOf(bom, version) {
    const root = `model:${bom.root.name}@${bom.root.version}`;
    const uses = bom.components.filter(({ ref }) => !bom.parts.includes(ref));
    return {
        ...cycloneDxHead(version),
        version: 1,
        metadata: {
            timestamp: bom.created,
            lifecycles: [{ phase: phases[bom.content] }],
            tools: { components: [{ type: 'application', name: own_tool_ownTool.name, version: own_tool_ownTool.version }] },
            component: modelComponent(bom, root),
            ...madeBy(bom.author),
            properties: [
                { name: contentProperty, value: bom.content },
                ...factEntries(bom.facts).map(([name, value]) => ({ name: bom_ownProperty + name, value })),
            ],
        },
        components: uses.map(framework),
        dependencies: [{ ref: root, dependsOn: uses.map(({ ref }) => ref) }, ...uses.map(({ ref }) => ({ ref }))],
        // Every file is listed. Whether it needs anything else is not known.
        compositions: [{ aggregate: 'complete', assemblies: [root] }],
    };
}
function modelComponent({ root, parts, components, card, sha256 }, ref) {
    return {
        'bom-ref': ref,
        type: 'machine-learning-model',
        name: root.name,
        version: root.version,
        ...licensed(root.licence),
        ...(card.page === undefined ? {} : { externalReferences: [pageOf(card.page)] }),
        components: components.filter(one => parts.includes(one.ref)).map(render_ml_bom_file),
        modelCard: modelCard(card),
        properties: [
            // It is not the digest of a file, so that it has no place in `hashes`.
            { name: `${bom_ownProperty}model:sha256`, value: sha256 },
            ...Object.entries({ format: card.formats, 'base-model': card.baseModels, 'stated-in': card.statedIn }).flatMap(([name, values]) => values.map(value => ({ name: `${bom_ownProperty}model:${name}`, value }))),
            ...(card.parameters === undefined
                ? []
                : [{ name: `${bom_ownProperty}model:parameters`, value: String(card.parameters) }]),
        ],
    };
}
function modelCard({ task, architectureFamily, modelArchitecture, datasets }) {
    const modelParameters = {
        ...(task === undefined ? {} : { task }),
        ...(architectureFamily === undefined ? {} : { architectureFamily }),
        ...(modelArchitecture === undefined ? {} : { modelArchitecture }),
        ...(datasets.length === 0 ? {} : { datasets: datasets.map(name => ({ type: 'dataset', name })) }),
    };
    return { modelParameters };
}
function pageOf({ path, sha256 }) {
    return { type: 'model-card', url: encodeURI(path), hashes: [{ alg: 'SHA-256', content: sha256 }] };
}
function render_ml_bom_file({ ref, name, licence, sha256 = '' }) {
    return { 'bom-ref': ref, type: 'file', name, hashes: [{ alg: 'SHA-256', content: sha256 }], ...licensed(licence) };
}
function framework({ ref, name, version, purl, scope }) {
    return {
        'bom-ref': ref,
        type: 'framework',
        name,
        ...(version === undefined ? {} : { version }),
        scope,
        ...(purl === undefined ? {} : { purl }),
    };
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

;// CONCATENATED MODULE: ./packages/base/lib/lfs-pointer.js

/** How a file begins that stands for one in Git LFS: https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md */
const pointer = 'version https://git-lfs.github.com/spec/';
/** True for a file that is only a pointer of Git LFS. Throws what readStart throws. */
async function isLfsPointer(path) {
    return (await (0,read_limited/* readStart */.H6)(path, pointer.length)).toString('latin1') === pointer;
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./packages/evidence/lib/models/model-files.js




/**
 * Lists a model: a directory, or a file alone. `besides` are paths in it that are left out though the signature does not say so. What is
 * signed is never left out.
 */
async function listModel(path, { files: signed, ignored: unsigned, followsLinks }, besides) {
    const found = { files: new Map(), refused: [], misnamed: [], ignored: [] };
    if (!(await (0,promises_.stat)(path)).isDirectory()) {
        // model_signing calls it `.`, and the specification by its name (§6.1.2).
        found.files.set(signed.has('.') ? '.' : (0,external_node_path_.basename)(path), path);
        return found;
    }
    const root = await (0,promises_.realpath)(path);
    const ignored = new Set(unsigned);
    const isSigned = (name) => signed.has(name) || [...signed.keys()].some(one => one.startsWith(`${name}/`));
    const walk = async (relative) => {
        for (const entry of await (0,promises_.readdir)((0,external_node_path_.join)(root, relative), { withFileTypes: true, encoding: 'buffer' })) {
            const name = relative === '' ? entry.name.toString() : `${relative}/${entry.name}`;
            if (besides.includes(name) && !isSigned(name))
                continue;
            if (!(0,external_node_buffer_.isUtf8)(entry.name))
                found.misnamed.push({ path: name, status: 'fail', detail: 'Its name is not UTF-8.' });
            else if (ignored.has(name) && !isSigned(name))
                found.ignored.push(name);
            else if (entry.isDirectory())
                await walk(name);
            else
                await addFile(entry, name);
        }
    };
    const addFile = async (entry, name) => {
        const place = await model_files_placeOf(entry, (0,external_node_path_.join)(root, name), root, followsLinks);
        if ('detail' in place)
            found.refused.push({ path: name, status: 'fail', ...place });
        else
            found.files.set(name, place.path);
    };
    await walk('');
    found.ignored.sort(lib_files/* byBytes */.bg);
    return found;
}
/** Where the content of a file is. Links lead to files in the model only, and only if the signer followed them. */
async function model_files_placeOf(entry, path, root, followsLinks) {
    if (entry.isFile())
        return { path };
    if (!entry.isSymbolicLink())
        return { detail: 'It is neither a file nor a directory.' };
    if (!followsLinks)
        return { detail: 'It is a symbolic link, which is not allowed in this model.' };
    const target = await (0,promises_.realpath)(path).catch(() => undefined);
    if (target === undefined)
        return { detail: 'It is a symbolic link to nothing.' };
    if (!target.startsWith(`${root}${external_node_path_.sep}`))
        return { detail: 'It is a symbolic link that leads out of the model.' };
    return (await (0,promises_.stat)(target)).isFile()
        ? { path: target }
        : { detail: 'It is a symbolic link to a directory, which is not followed.' };
}
/**
 * The files of a model with their sizes in bytes, the largest first: of several threads that read them, none then ends long after the others. A
 * file that is gone has none.
 */
async function largestFirst(files) {
    const sized = await Promise.all([...files].map(async ([path, place]) => ({ path, place, size: (await (0,lib_files/* sizeIfThere */.nQ)(place)) ?? 0 })));
    return sized.sort((a, b) => b.size - a.size || (0,lib_files/* byBytes */.bg)(a.path, b.path));
}
/** The paths in the model of those files that have their place there. They need not exist yet, but their directories must. */
async function placesIn(model, paths) {
    const root = await (0,promises_.realpath)(model);
    const names = await Promise.all(paths.map(async (path) => (0,lib_files/* toPosix */.d7)((0,external_node_path_.relative)(root, (0,external_node_path_.join)(await (0,promises_.realpath)((0,external_node_path_.dirname)(path)), (0,external_node_path_.basename)(path))))));
    return names.filter(name => name !== '' && !name.startsWith('../'));
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/refusal.js

/** What the library's error codes mean to a person. The pattern is searched in its message and in those of its causes. */
const meanings = (/* unused pure expression or super */ null && ([
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
]));
const refusal_others = 'its log entry is not valid: the log of the trusted root did not sign it.';
/** The Problem for a refusal by the library, whose own message goes to the details. A Problem stays as it is. */
function refusal(error) {
    if (error instanceof Problem)
        return error;
    const text = chain(error).join(': ');
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const meaning = meanings.find(([known, pattern]) => known === code && pattern.test(text))?.[2];
    return notVerified(meaning ?? (code.startsWith('TLOG') ? refusal_others : `it is damaged (${text}).`), text, error);
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

;// CONCATENATED MODULE: ./packages/evidence/lib/models/model-manifest.js




/** https://github.com/ossf/model-signing-spec/blob/main/spec/v1.0.md §5.1 */
const modelType = 'https://model_signing/signature/v1.0';
/** The start of the type in all versions. */
const modelTypes = 'https://model_signing/';
/** https://github.com/ossf/model-signing-spec/blob/main/algorithm-registry.md, as Node calls them. */
const hashes = { sha256: 'sha256', blake2b: 'blake2b512' };
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
    const hash = hashes[model_manifest_known((0,lib_json/* textAt */.$6)(how, 'hash_type'), ['sha256', 'blake2b'], 'kind of digest (`hash_type`)')];
    const resources = (0,lib_json.at)(predicate, 'resources');
    if (!Array.isArray(resources) || resources.length === 0)
        throw wrong('it lists no file.');
    const isSharded = method === 'shards';
    const files = model_manifest_filesOf(resources, hash, isSharded);
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
function model_manifest_filesOf(resources, hash, isSharded) {
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

;// CONCATENATED MODULE: ./packages/evidence/lib/models/model-progress.js

/**
 * Says from time to time how far the reading of a model is, and how fast it goes: `Hashing llama: 1 of 4 files, 5.2 GB of 20.0 GB (26 %), 1.1
 * GB/s.` A model that is read within the first interval is not mentioned. `what` is the start of the line.
 */
function saysProgress(what, place) {
    const { say, interval, now = () => performance.now() } = place;
    const start = now();
    let last = start;
    return ({ files, bytes, allFiles, allBytes }) => {
        const at = now();
        if (at - last < interval)
            return;
        last = at;
        const percent = allBytes === 0 ? 100 : Math.floor((bytes / allBytes) * 100);
        const rate = formatSize(Math.round((bytes / (at - start)) * 1000));
        const size = `${formatSize(bytes)} of ${formatSize(allBytes)} (${percent} %)`;
        say(`${what}: ${files} of ${count(allFiles, 'file')}, ${size}, ${rate}/s.`);
    };
}
/** Counts the files and the bytes of a model that is read, and tells each change. */
class ModelCounter {
    #progress;
    #onProgress;
    /** The sizes are in bytes. */
    constructor(files, onProgress = () => { }) {
        const allBytes = files.reduce((sum, { size }) => sum + size, 0);
        this.#progress = { files: 0, bytes: 0, allFiles: files.length, allBytes };
        this.#onProgress = onProgress;
    }
    onBytes = (bytes) => {
        this.#progress.bytes += bytes;
        this.#onProgress(this.#progress);
    };
    fileDone() {
        this.#progress.files++;
        this.#onProgress(this.#progress);
    }
}

;// CONCATENATED MODULE: ./packages/evidence/lib/models/model-statement.js



/**
 * What is signed of a model: https://github.com/ossf/model-signing-spec/blob/main/spec/v1.0.md §5 and §6. Files and keys are in a fixed order,
 * so the same model gives the same bytes. Keys are in the order of their names. Files are in that of the UTF-8 bytes of their whole paths, which is
 * the order of code points that §5.2.1 asks for.
 */
function modelStatement(files, { name, followsLinks, ignored }) {
    const sorted = files.toSorted((a, b) => (0,lib_files/* byBytes */.bg)(a.path, b.path));
    const root = (0,external_node_crypto_.createHash)('sha256');
    for (const { sha256 } of sorted)
        root.update(Buffer.from(sha256, 'hex'));
    return {
        _type: 'https://in-toto.io/Statement/v1',
        predicate: {
            resources: sorted.map(({ path, sha256 }) => ({ algorithm: 'sha256', digest: sha256, name: path })),
            serialization: {
                allow_symlinks: followsLinks,
                hash_type: 'sha256',
                ignore_paths: [...new Set([...neverSigned, ...ignored])].sort(lib_files/* byBytes */.bg),
                method: 'files',
            },
        },
        predicateType: modelType,
        subject: [{ digest: { sha256: root.digest('hex') }, name }],
    };
}
/** Signatures are read up to a size, of which certificates and log entries need a part. */
const mostBytes = lib_limits/* limits */.F.evidence - lib_limits/* limits */.F.note;
/** Throws a Problem for a statement whose signature verifiers would not read. In a bundle, it is in base64. */
function requireReadable(statement, attempted) {
    const size = Math.ceil((Buffer.byteLength(JSON.stringify(statement)) * 4) / 3);
    if (size <= mostBytes)
        return;
    throw new lib_problem/* Problem */.A(attempted, {
        found: `it has so many files that its signature would have ${size} bytes, and verifiers read ${mostBytes}.`,
        next: 'Pack the small files into one, or sign parts of the model apart.',
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/models/describe-model.js








/**
 * Takes the digests of every file of a model, a directory, on all processors, and gives the statement that its signature is made over. Throws a Problem if
 * it has no file, something that is neither a file nor a directory, or a link that is not allowed.
 */
async function describeModel(path, options) {
    const attempted = `list the files of the model ${path}`;
    const root = await describe_model_rootOf(path, attempted);
    const wanted = {
        files: new Map(),
        ignored: [...neverSigned, ...options.ignored],
        followsLinks: options.links === 'resolve',
    };
    const { files, refused, misnamed } = await listModel(root, wanted, await placesIn(root, [options.signature]));
    const [unnamed] = misnamed;
    // The specification refuses it (§6.1.2).
    if (unnamed !== undefined)
        throw new lib_problem/* Problem */.A(attempted, {
            found: `the name of ${JSON.stringify(unnamed.path)} is not UTF-8.`,
            next: 'Rename the file.',
        });
    if (refused.length > 0) {
        const named = refused.slice(0, 3).map(one => `${JSON.stringify(one.path)}: ${one.detail}`);
        const found = [...named, ...(refused.length > 3 ? [`And ${refused.length - 3} more.`] : [])].join(' ');
        throw new lib_problem/* Problem */.A(attempted, { found, next: advice(options.links) });
    }
    if (files.size === 0)
        throw new lib_problem/* Problem */.A(attempted, {
            found: 'it has no file.',
            next: 'Give the directory that has the files of the model.',
        });
    const statement = modelStatement(await hashed(files, attempted, options), {
        name: (0,external_node_path_.basename)(root),
        followsLinks: [...files].some(([name, place]) => place !== (0,external_node_path_.join)(root, name)),
        ignored: options.ignored,
    });
    requireReadable(statement, attempted);
    return statement;
}
async function describe_model_rootOf(path, attempted) {
    const status = await (0,promises_.stat)(path).catch(() => undefined);
    if (status?.isDirectory())
        return (0,external_node_path_.resolve)(path);
    const found = status === undefined ? 'it does not exist.' : 'it is not a directory.';
    throw new lib_problem/* Problem */.A(attempted, {
        found,
        next: 'Give the directory of the model. A file alone is signed by cosign-sign.',
    });
}
function advice(links) {
    const copy = 'Copy the model with files in place of its links (`cp -RL`), and sign the copy';
    if (links === 'resolve')
        return `${copy}.`;
    return `${copy}, or allow links to files in the model (\`links: resolve\`).`;
}
async function hashed(files, attempted, { onProgress }) {
    const sized = await largestFirst(files);
    const counter = new ModelCounter(sized, onProgress);
    return pool_pool(sized, (0,external_node_os_.availableParallelism)() * 2, async ({ path, place }) => {
        if (await isLfsPointer(place))
            throw new lib_problem/* Problem */.A(attempted, {
                found: `${JSON.stringify(path)} is a pointer of Git LFS, and not the file.`,
                next: 'Set `lfs: true` for actions/checkout, or run `git lfs pull`.',
            });
        const { sha256 } = await (0,lib_digest/* digestsOfFile */.Lx)(place, ['sha256'], 'inside', counter.onBytes);
        counter.fileDone();
        return { path, sha256 };
    });
}

;// CONCATENATED MODULE: ./packages/scan/lib/model/front-matter.js


/** Names of licences on Hugging Face that stand for exactly one of SPDX: https://huggingface.co/docs/hub/repositories-licenses */
const spdxNames = new Map([
    ...['Apache-2.0', 'MIT', 'BSD-2-Clause', 'BSD-3-Clause', 'BSD-3-Clause-Clear', 'ISC', 'Zlib', 'Unlicense', 'WTFPL'],
    ...['CC0-1.0', 'CC-BY-3.0', 'CC-BY-4.0', 'CC-BY-SA-3.0', 'CC-BY-SA-4.0', 'CC-BY-NC-2.0', 'CC-BY-NC-3.0'],
    ...['CC-BY-NC-4.0', 'CC-BY-ND-4.0', 'CC-BY-NC-ND-3.0', 'CC-BY-NC-ND-4.0', 'CC-BY-NC-SA-2.0', 'CC-BY-NC-SA-3.0'],
    ...['CC-BY-NC-SA-4.0', 'CDLA-Sharing-1.0', 'CDLA-Permissive-1.0', 'CDLA-Permissive-2.0', 'MS-PL', 'MPL-2.0'],
    ...['EPL-1.0', 'EPL-2.0', 'EUPL-1.1', 'EUPL-1.2', 'AFL-3.0', 'Artistic-2.0', 'BSL-1.0', 'ECL-2.0', 'ODbL-1.0'],
    ...['OSL-3.0', 'PDDL-1.0', 'PostgreSQL', 'NCSA', 'LPPL-1.3c', 'OFL-1.1', 'ODC-By-1.0'],
].map(id => [id.toLowerCase(), id]));
/**
 * The YAML at the beginning of the page about a model, as Hugging Face reads it: https://huggingface.co/docs/hub/model-cards. Undefined if
 * the page has none. Throws a Problem if it cannot be read.
 */
async function readFrontMatter(path) {
    const text = (await (0,read_limited/* readLimited */.tk)(path, lib_limits/* limits */.F.evidence, 'inside')).toString();
    const [, yaml] = /^\ufeff?---\r?\n(.*?)\r?\n---[ \t]*(?:\r?\n|$)/s.exec(text) ?? [];
    if (yaml === undefined)
        return undefined;
    try {
        return parseYaml(yaml, path);
    }
    catch (error) {
        if (!(error instanceof lib_problem/* Problem */.A))
            throw error;
        const found = `the YAML at its beginning cannot be read: ${(0,lib_problem/* messageOf */.b)(error)}`;
        throw new lib_problem/* Problem */.A(`read ${path}`, { found, next: 'Write plain YAML between the lines `---`.', cause: error });
    }
}
/** A licence by the name that a page or a header gives it. `other` is none. */
function licenceByName(names) {
    const known = names.filter(name => !['', 'other', 'unknown'].includes(name)).map(name => spdxNames.get(name) ?? name);
    const [only] = known;
    if (only === undefined)
        return undefined;
    if (known.length === 1 && isExpression(only))
        return { kind: 'expression', expression: only };
    return { kind: 'names', names: known.map(name => name.slice(0, 100)) };
}

;// CONCATENATED MODULE: ./packages/scan/lib/model/gguf.js

/** Bytes of the header that are read. The keys of the group `general` come first; vocabularies of megabytes follow. */
const gguf_mostBytes = 1024 * 1024;
const versions = [2, 3];
const [textType, listType] = [8, 9];
/** Bytes of a value, by the number of its type. */
const gguf_sizes = { 0: 1, 1: 1, 2: 2, 3: 2, 4: 4, 5: 4, 6: 4, 7: 1, 10: 8, 11: 8, 12: 8 };
/** The part of the header that was read ends. */
class End extends Error {
}
/**
 * Reads the beginning of the header of a GGUF file: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md. Throws a Problem if it is
 * none, or of a version that is not known.
 */
async function readGguf(path) {
    const reader = new gguf_Reader(await (0,read_limited/* readStart */.H6)(path, gguf_mostBytes, 'inside'));
    const facts = new Map();
    try {
        if (reader.magic() !== 'GGUF')
            throw gguf_wrong(path, 'it does not begin with GGUF.');
        const version = reader.number(4);
        if (!versions.includes(version))
            throw gguf_wrong(path, `it is of version ${version}, of which nothing is known.`);
        reader.number(8);
        for (let left = reader.number(8); left > 0; left--) {
            const key = reader.text();
            const value = reader.value(reader.number(4), path);
            if (key.startsWith('general.') && value !== undefined)
                facts.set(key, value);
        }
    }
    catch (error) {
        if (!(error instanceof End))
            throw error;
    }
    return facts;
}
/** Reads values one after the other, little-endian. */
class gguf_Reader {
    #bytes;
    #at = 0;
    constructor(bytes) {
        this.#bytes = bytes;
    }
    magic() {
        return this.#take(4).toString('latin1');
    }
    number(size) {
        const bytes = this.#take(size);
        return size === 4 ? bytes.readUInt32LE() : Number(bytes.readBigUInt64LE());
    }
    text() {
        return this.#take(this.number(8)).toString();
    }
    /** A text. Undefined for a value of another type, which is skipped. */
    value(type, path) {
        if (type === textType)
            return this.text();
        if (type !== listType)
            return this.#skip(sizeOf(type, path));
        const [itemType, length] = [this.number(4), this.number(8)];
        if (itemType !== textType)
            return this.#skip(sizeOf(itemType, path) * length);
        for (let left = length; left > 0; left--)
            this.text();
        return undefined;
    }
    #skip(count) {
        this.#take(count);
    }
    #take(count) {
        if (count > this.#bytes.length - this.#at)
            throw new End();
        this.#at += count;
        return this.#bytes.subarray(this.#at - count, this.#at);
    }
}
/** A list of lists is in no model. */
function sizeOf(type, path) {
    const size = gguf_sizes[type];
    if (size === undefined)
        throw gguf_wrong(path, `a value is of the type ${type}, of which nothing is known.`);
    return size;
}
function gguf_wrong(path, found) {
    return new lib_problem/* Problem */.A(`read the header of ${path}`, { found, next: 'Write the file again with the gguf library.' });
}

;// CONCATENATED MODULE: ./packages/scan/lib/model/safetensors.js

/** The header begins after its length, 8 bytes, little-endian: https://huggingface.co/docs/safetensors/index#format */
const lengthBytes = 8;
/**
 * Reads the header of a safetensors file, and none of its tensors. Throws a Problem if it is damaged, or has more bytes than are read of a
 * document.
 */
async function readSafetensors(path) {
    const header = parseStrictJson(await safetensors_headerOf(path), `the header of ${path}`);
    if (!(0,lib_shape/* isObject */.Gv)(header))
        throw damaged(path, 'its header is not a JSON object.');
    const format = (0,lib_json/* textAt */.$6)(header, '__metadata__', 'format');
    const tensors = Object.entries(header).filter(([name]) => name !== '__metadata__');
    const parameters = tensors.reduce((sum, [name, tensor]) => sum + safetensors_sizeOf((0,lib_json.at)(tensor, 'shape'), name, path), 0);
    return { parameters, ...(format === undefined ? {} : { format }) };
}
async function safetensors_headerOf(path) {
    const file = await (0,read_limited/* openFile */.Tq)(path, 'inside');
    try {
        const start = Buffer.alloc(lengthBytes);
        const { bytesRead } = await file.read(start, 0, lengthBytes, 0);
        const length = start.readBigUInt64LE();
        if (bytesRead < lengthBytes)
            throw damaged(path, 'it is too short.');
        if (length > lib_limits/* limits */.F.document)
            throw damaged(path, `its header has ${length} bytes, more than the ${lib_limits/* limits */.F.document} accepted.`);
        const header = Buffer.alloc(Number(length));
        if ((await file.read(header, 0, header.length, lengthBytes)).bytesRead < header.length)
            throw damaged(path, 'it ends within its header.');
        return header;
    }
    finally {
        await file.close();
    }
}
/** A tensor without dimensions is one number. */
function safetensors_sizeOf(shape, name, path) {
    const isShape = Array.isArray(shape) && shape.every(one => Number.isSafeInteger(one) && one >= 0);
    if (!isShape)
        throw damaged(path, `its tensor ${JSON.stringify(name)} has no shape.`);
    return shape.reduce((product, one) => product * one, 1);
}
function damaged(path, found) {
    return new lib_problem/* Problem */.A(`read the header of ${path}`, { found, next: 'Write the file again with safetensors.' });
}

;// CONCATENATED MODULE: ./packages/scan/lib/model/read-card.js






/**
 * Reads what a model says about itself: config.json, the YAML of README.md, the headers of safetensors and GGUF. Nothing is loaded: no pickle,
 * no code. A file that cannot be read is one of `unread`, and says nothing.
 */
async function readCard(files) {
    const card = { datasets: [], baseModels: [], formats: [], statedIn: [] };
    const found = { card, unread: [], uses: new Map() };
    for (const file of files) {
        const read = readerOf(file.path);
        if (read === undefined)
            continue;
        try {
            await read(file, found);
        }
        catch (error) {
            if (!(error instanceof lib_problem/* Problem */.A))
                throw error;
            found.unread.push(error);
        }
    }
    const { uses, ...stated } = found;
    return { ...stated, frameworks: [...uses].map(([name, version]) => read_card_framework(name, version)) };
}
/** config.json and README.md at the top only: those below are of parts. */
function readerOf(path) {
    if (path === 'config.json')
        return read_card_readConfig;
    if (path === 'README.md')
        return readPage;
    return { '.safetensors': addSafetensors, '.gguf': addGguf }[external_node_path_.posix.extname(path)];
}
/** https://huggingface.co/docs/transformers/main_classes/configuration */
const read_card_readConfig = async ({ path, place }, { card, uses }) => {
    const config = (0,lib_json/* parseJson */.qF)((await (0,read_limited/* readLimited */.tk)(place, lib_limits/* limits */.F.evidence, 'inside')).toString(), path);
    set(card, 'architectureFamily', (0,lib_json/* textAt */.$6)(config, 'model_type'));
    set(card, 'modelArchitecture', (0,lib_json/* textsAt */.i1)(config, 'architectures')[0]);
    const version = (0,lib_json/* textAt */.$6)(config, 'transformers_version');
    if (version !== undefined)
        uses.set('transformers', version);
    card.statedIn.push(path);
};
const readPage = async (file, found) => {
    const { card, uses } = found;
    card.page = { path: file.path, sha256: file.sha256 };
    const stated = await readFrontMatter(file.place);
    if (stated === undefined)
        return;
    set(card, 'task', (0,lib_json/* textAt */.$6)(stated, 'pipeline_tag'));
    card.datasets.push(...several(stated, 'datasets'));
    card.baseModels.push(...several(stated, 'base_model'));
    const licence = (0,lib_json/* textAt */.$6)(stated, 'license') === 'other' ? several(stated, 'license_name') : several(stated, 'license');
    setLicence(found, licence);
    const library = (0,lib_json/* textAt */.$6)(stated, 'library_name');
    if (library !== undefined && !uses.has(library))
        uses.set(library, undefined);
    card.statedIn.push(file.path);
};
const addSafetensors = async ({ path, place }, { card }) => {
    const { parameters } = await readSafetensors(place);
    addFormat(card, 'safetensors');
    card.parameters = (card.parameters ?? 0) + parameters;
    card.statedIn.push(path);
};
const addGguf = async ({ path, place }, found) => {
    const facts = await readGguf(place);
    addFormat(found.card, 'gguf');
    set(found.card, 'architectureFamily', facts.get('general.architecture'));
    setLicence(found, [facts.get('general.license') ?? '']);
    found.card.statedIn.push(path);
};
function addFormat(card, format) {
    if (!card.formats.includes(format))
        card.formats.push(format);
}
function set(card, name, value) {
    const text = value?.trim();
    if (text !== undefined && text !== '')
        card[name] ??= text;
}
function setLicence(found, names) {
    const licence = licenceByName(names);
    if (licence !== undefined)
        found.licence ??= licence;
}
/** One text, or several. */
function several(value, name) {
    const one = (0,lib_json.at)(value, name);
    return typeof one === 'string' ? [one] : (0,lib_json/* textsAt */.i1)(value, name);
}
/** Only transformers states its version, so that no other name is taken for that of a package on PyPI. */
function read_card_framework(name, version) {
    const isPackage = version !== undefined && /^[A-Za-z0-9][A-Za-z0-9._+!-]{0,99}$/.test(version);
    const known = isPackage ? { version, purl: pypiPurl(name, version) } : {};
    return { ref: `framework:${name}`, type: 'framework', name, ...known, scope: 'required', locations: [] };
}

;// CONCATENATED MODULE: ./packages/scan/lib/model/model-sbom.js







/**
 * Catalogues the files of a model, with what they say about it, and writes its SBOMs into the release directory: CycloneDX as an ML-BOM, and
 * in SPDX what that has words for. A signature in the model (`model.sig`) is not a part of it. Throws a Problem for a link out of the
 * model, and if another target has the same name.
 */
async function makeModelSbom(options, host) {
    const { directory, name, version, releaseDir } = options;
    const root = await (0,promises_.realpath)(directory);
    const path = (0,lib_files/* toPosix */.d7)((0,external_node_path_.relative)(await (0,promises_.realpath)(host.workspace), root)) || '.';
    const target = { kind: 'model', name, path };
    const bom = await model_sbom_bomOf(root, options, host);
    const madeOf = { target, source: `model:${path}`, exclude: [], version, content: `sha256:${bom.sha256}` };
    await requireOwnPlace(releaseDir, madeOf);
    const { cyclonedx, spdx } = register_kinds.sbom.files;
    const document = mlBomOf(bom, options.cyclonedx);
    const texts = [
        { file: cyclonedx, text: identifiedText(document) },
        { file: spdx, text: identifiedText(spdxOf(bom)) },
    ];
    const files = texts.map(({ file, text }) => ({ ...kind_recordOf(file, file.pathOf(target), own_tool_ownTool), text }));
    for (const { path: place, text } of files)
        await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(releaseDir, place), text.pieces);
    const step = `${sbomStep}.${target_targetKey(target)}`;
    // Nobody has made them a second time.
    const records = files.map(({ text: _, ...record }) => ({ ...record, reproducible: 'unverified' }));
    await (0,release_dir/* writeStepRecord */.Jf)(releaseDir, step, { madeOf, files: records });
    host.info(`${target_targetLabel(target)}: ${bom.parts.length} files, ${files.map(one => one.path).join(' and ')}.`);
    return {
        kind: 'model',
        name,
        ...render_bom_resultOf({ files, quality: qualityOf(document) }),
    };
}
async function model_sbom_bomOf(root, { name, version, created, author }, host) {
    const signature = (0,external_node_path_.join)(root, modelSignatureName);
    const statement = await describeModel(root, { signature, links: 'resolve', ignored: [] });
    const files = [...readModelManifest(statement).files].map(([path, [part]]) => ({
        path,
        place: (0,external_node_path_.join)(root, path),
        sha256: part?.digest ?? '',
    }));
    const { card, licence, frameworks, unread } = await readCard(files);
    for (const problem of unread)
        host.warning(`The SBOM of ${name} does not say what a file says. ${(0,lib_problem/* messageOf */.b)(problem)}`);
    const parts = files.map(({ path, sha256: digest }) => ({
        ref: `file:${path}`,
        type: 'file',
        name: path,
        sha256: digest,
        scope: 'required',
        locations: [],
    }));
    return {
        content: 'model',
        root: { name, version, ...(licence === undefined ? {} : { licence }) },
        created,
        makers: [],
        components: [...parts, ...frameworks],
        parts: parts.map(({ ref }) => ref),
        needs: new Map(),
        complete: [],
        facts: {},
        ...(author === undefined ? {} : { author }),
        card,
        sha256: statement.subject[0]?.digest.sha256 ?? '',
    };
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
        is_sha256_isSha256(String(sha256)) &&
        origins.includes(String(origin)));
}

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
async function find_findTool(name, host) {
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
function missing(name) {
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

// EXTERNAL MODULE: ./actions/generate-sbom/lib/inputs.js + 1 modules
var generate_sbom_lib_inputs = __webpack_require__(1630);
;// CONCATENATED MODULE: ./actions/generate-sbom/lib/prove.js







/**
 * Catalogues the same a second time, elsewhere and in another time zone: an image from another unpacked copy, a directory from another clone
 * of the commit, with the same artifacts. If that is not possible, a warning says why, and nothing is proven.
 */
function catalogueAgain(count, options, expand, host) {
    const found = Array.from({ length: count }, () => Promise.withResolvers());
    const run = async () => {
        try {
            await (0,scratch/* withScratch */.h)('sbom-again', host, async (scratch) => {
                const place = await placeIn(scratch, options, host);
                const targets = await expandTarget(place.options.spec, { ...expand, scratch });
                for (const [index, target] of targets.entries())
                    found[index]?.resolve(prove_digestsOf(await makeSbom(target, place.options, place.host)));
            });
        }
        catch (error) {
            if (!(error instanceof lib_problem/* Problem */.A))
                throw error;
            host.warning(`Whether the SBOM can be made again was not found out. ${(0,lib_problem/* messageOf */.b)(error)}`);
        }
        finally {
            // Without effect on those that are known.
            for (const { resolve } of found)
                resolve(undefined);
        }
    };
    return { run, digests: found.map(({ promise }) => promise) };
}
function prove_digestsOf({ files, tools }) {
    return new Map([...files, ...(tools?.files ?? [])].map(({ path, sha256 }) => [path, sha256]));
}
/** What catalogues elsewhere, with the same artifacts. */
async function placeIn(scratch, options, host) {
    const releaseDir = (0,external_node_path_.join)(scratch, 'release');
    await (0,if_there/* ifThere */.y)((0,promises_.cp)((0,external_node_path_.join)(options.releaseDir, artifactsDir), (0,external_node_path_.join)(releaseDir, artifactsDir), { recursive: true }));
    const own = { ...options, scratch, releaseDir, minComponents: 0 };
    if (options.spec.kind !== 'dir')
        return { options: own, host: elsewhere(host) };
    const { workspace, ...moved } = await inClone(own, (0,external_node_path_.join)(scratch, 'source'), host);
    return { options: moved, host: { ...elsewhere(host), workspace } };
}
/** The options for a clone of the commit. A path outside the work tree stays the same. */
async function inClone(options, to, host) {
    const { checkedOut, checkOut } = await __webpack_require__.e(/* import() */ 363).then(__webpack_require__.bind(__webpack_require__, 4363));
    const { commit } = await checkedOut(host.workspace, host);
    const { path: workspace } = await checkOut(host.workspace, commit, to, host, true);
    const moved = (path) => {
        const inside = (0,external_node_path_.relative)(host.workspace, path);
        return (0,external_node_path_.isAbsolute)(inside) || inside.startsWith('..') ? path : (0,external_node_path_.join)(workspace, inside);
    };
    const { spec, project, lockFile } = options;
    return {
        ...options,
        workspace,
        spec: { ...spec, value: moved(spec.value) },
        ...(project === undefined ? {} : { project: moved(project) }),
        lockFile: lockFile === undefined || lockFile === 'none' ? lockFile : moved(lockFile),
    };
}
/** Programs run in the time zone that is the farthest from UTC, and the log has them once. */
function elsewhere(host) {
    return {
        ...host,
        info: () => undefined,
        notice: () => undefined,
        exec: (program, args, options = {}) => host.exec(program, args, { ...options, env: { ...options.env, TZ: 'Pacific/Kiritimati' } }),
    };
}

;// CONCATENATED MODULE: ./actions/generate-sbom/lib/catalogue.js











/** How many runs of syft are side by side. Each already uses every core for a part of its time. */
const sideBySide = 2;
/** The SBOMs of all targets, in their order. `syft` is absent if nothing was made with it. */
async function catalogueAll(inputs, scratch, host) {
    const named = await readTargets({ ...inputs, target: inputs.target.map(generate_sbom_lib_inputs/* withoutModel */.WG) }, host);
    const isModel = (index) => inputs.target[index]?.kind === 'model';
    const syft = named.every((_, index) => isModel(index)) ? undefined : await find_findTool('syft', host);
    const jobs = await pool_pool([...named.entries()], sideBySide, async ([index, target]) => isModel(index) || syft === undefined
        ? [async () => [await catalogueModel(target, inputs, host)]]
        : jobsOf(target, inputs, { syft, scratch: await (0,promises_.mkdtemp)((0,external_node_path_.join)(scratch, 'target-')) }, host));
    return { sboms: (await pool_pool(jobs.flat(), sideBySide, job => job())).flat(), syft };
}
/** Who publishes the SBOM; undefined outside of a run. */
function publisher() {
    const repository = repositoryAddress();
    return repository === undefined ? undefined : authorOf(repository);
}
/** The release of the run; undefined outside of a run. A run of a branch has no files of a release. */
function catalogue_placeOf({ references }, { env }) {
    const source = sourceOfRun(env);
    return source === undefined ? undefined : { ...source, files: references };
}
/** A model has no packages that syft knows, and is too large to be read for its evidence as a directory is. */
async function catalogueModel({ target, name, version }, inputs, host) {
    const created = epochTime(await sourceDateEpoch(target.value, host));
    return makeModelSbom({
        ...{ directory: target.value, name, version, created, author: publisher() },
        ...{ releaseDir: inputs['release-dir'], cyclonedx: inputs['cyclonedx-version'] },
    }, host);
}
/** What makes the SBOMs of a target: one job for each platform, and one for the proof. */
async function jobsOf({ target: spec, name, ...named }, inputs, { syft, scratch }, host) {
    const credentials = (0,target_inputs/* credentialsOf */.YN)(inputs, host);
    const expand = {
        name: await projectName(spec, name),
        platforms: inputs.platforms,
        scratch,
        env: host.env,
        exec: (...call) => host.exec(...call),
        ...credentials,
    };
    const options = {
        ...{ syft, scratch, spec, ...named, author: publisher(), place: catalogue_placeOf(inputs, host) },
        login: await registryLogin(spec, credentials.credentials, scratch),
        created: epochTime(await sourceDateEpoch(spec.kind === 'dir' ? spec.value : host.workspace, host)),
        exclude: spec.kind === 'dir' || spec.kind === 'python-env' ? inputs.exclude : [],
        extras: inputs.extras,
        lockFile: inputs['lock-file'],
        minComponents: inputs['min-components'],
        releaseDir: inputs['release-dir'],
        cyclonedx: inputs['cyclonedx-version'],
        manifests: inputs['dependency-snapshot'],
    };
    const targets = await expandTarget(spec, expand);
    if (!inputs.prove)
        return targets.map(target => async () => [await makeSbom(target, options, host)]);
    const { run, digests } = catalogueAgain(targets.length, options, expand, host);
    const first = targets.map((target, index) => async () => {
        const again = digests[index];
        return [await makeSbom(target, { ...options, ...(again && { again }) }, host)];
    });
    // The second run is first in the queue, so that what waits for it has begun after it.
    return [() => run().then(() => []), ...first];
}

;// CONCATENATED MODULE: ./packages/github/lib/fields.js

// What answers of GitHub are made of. Its descriptions say what is not there as null.
/** The author of something. */
const account = (raw, place) => {
    const field = fieldsOf(raw, place);
    return { login: field('login', text), type: field('type', text) };
};
/** An address of the web. */
const address = (0,lib_shape/* matching */.wC)(/^https?:\/\/\S+$/, 'an address');
/** A number that GitHub gave. */
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
/** Reads fields of an answer by their keys; `place` is that of the whole in the answer. */
function fieldsOf(raw, place) {
    return (key, shape) => shape((0,lib_json.at)(raw, key), place === '' ? key : `${place}.${key}`);
}

;// CONCATENATED MODULE: ./packages/github/lib/submit-snapshot.js


/**
 * Submits a snapshot to the dependency graph; sending it twice changes nothing. Returns `SUCCESS`, or `ACCEPTED` if GitHub keeps it but
 * does not show it: that is so for every branch but the default branch. Throws a Problem if GitHub finds it invalid.
 */
async function submitSnapshot(requests, snapshot) {
    const what = `submit the dependencies of ${snapshot.job.correlator}`;
    const parameters = { version: 0, ...snapshot };
    const bytes = JSON.stringify(parameters).length;
    const route = 'POST /repos/{owner}/{repo}/dependency-graph/snapshots';
    const { result, message } = await requests.json(what, route, parameters, answerShape, { bytes });
    if (result === 'SUCCESS' || result === 'ACCEPTED')
        return result;
    throw new lib_problem/* Problem */.A(what, {
        found: `GitHub’s result is ${JSON.stringify(result.slice(0, 100))}: ${message.slice(0, 500)}`,
        next: 'Set `dependency-snapshot: false` until this is solved, and report it to release-tools.',
    });
}
const answerShape = (raw, place) => {
    const field = fieldsOf(raw, place);
    return { result: field('result', anyText), message: field('message', anyText) };
};

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

;// CONCATENATED MODULE: ./packages/github/lib/graphql-route.js
/** Whoever sends requests knows where it is: beside `/api/v3` on a GitHub Enterprise Server. */
const graphqlRoute = 'POST /graphql';
/** Address of the API that has GraphQL at `/graphql`, by that of the REST API. */
function graphqlBase(apiUrl) {
    return apiUrl.replace(/\/api\/v3\/?$/, '/api');
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
    return /^(?!ERR_)/.test((0,lib_json/* textAt */.$6)(error, 'code') ?? 'ERR_') && !('path' in error);
}
/** The innermost cause: fetch wraps `connect ECONNREFUSED` in `fetch failed`, and octokit in `Unknown Error`. */
function failure_rootOf(error) {
    const cause = (0,lib_json.at)(error.cause, 'errors', 0) ?? error.cause;
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
    const message = (0,lib_json/* textAt */.$6)(value, 'message');
    if (message === undefined)
        throw (0,lib_shape/* wrong */.Qm)(place, value, 'GitHub’s explanation of an error');
    const codes = (0,lib_json/* listAt */.gT)(value, 'errors').flatMap(entry => typeof entry === 'string' ? [entry] : [(0,lib_json/* textAt */.$6)(entry, 'code') ?? [], (0,lib_json/* textAt */.$6)(entry, 'message') ?? []].flat());
    return { message, codes };
};

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
    const { value, bytes } = await answer_readJson(response, answer_longest);
    return { value: shaped(value, shape), sha256: (0,lib_digest/* sha256 */.sc)(bytes) };
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
        return new Refusal({ ...failure, ...shaped((await answer_readJson(response, longestExplanation)).value, explanation) });
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
        if (error instanceof lib_shape/* WrongShape */.zq)
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
    if (error instanceof lib_problem/* Problem */.A)
        return error;
    const failure = failureOf(error);
    if (failure === undefined)
        return error;
    const parts = { ...explain(failure, permission), cause: error };
    if (!isPassing(failure))
        return new lib_problem/* Problem */.A(what, { ...parts, details: (0,lib_problem/* messageOf */.b)(error) });
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

;// CONCATENATED MODULE: ./actions/generate-sbom/lib/submit.js




const detector = { ...own_tool_ownTool, url: 'https://github.com/org/release-tools' };
/**
 * Submits the packages of each target to the dependency graph of the repository. A pull request of a fork gets no token for that: the
 * step says so and goes on. Throws a Problem if GitHub refuses one.
 */
async function submitDependencies(sboms, token, host) {
    const { pullRequest } = readEvent();
    if (pullRequest?.isFork === true)
        return host.notice('Nothing was submitted to the dependency graph: runs of forks may not change it.');
    const context = readContext();
    const { repository, apiUrl } = context;
    const requests = await connectRequests({ token, repository, apiUrl }, host);
    // In a pull request, the commit of the run is a merge that exists only in the run. GitHub compares the head with the base.
    const run = { ...context, sha: pullRequest?.headSha ?? context.sha };
    for (const sbom of sboms) {
        if (sbom.manifests === undefined)
            continue;
        const snapshot = snapshotOf(sbom, sbom.manifests, run);
        const result = await submitSnapshot(requests, snapshot);
        const kept = result === 'ACCEPTED' ? ' GitHub keeps it, but alerts are only about the default branch.' : '';
        host.info(`Submitted to the dependency graph: ${snapshot.job.correlator}.${kept}`);
    }
}
function snapshotOf(sbom, manifests, context) {
    const { runId, sha, ref, workflowRef, job } = context;
    const { kind, name, platform } = sbom;
    // The jobs of a matrix differ only in what they catalogue.
    const label = target_targetLabel({ name, ...(platform === undefined ? {} : { platform }) });
    const url = runUrl(context);
    // The name of a workflow may change, and two may have the same: its path is its own.
    const workflow = /^[^/]+\/[^/]+\/(.+?)@/.exec(workflowRef)?.[1];
    return {
        job: {
            id: runId,
            correlator: [workflow, job, kind, label].filter(part => part !== undefined).join(' '),
            ...(url === undefined ? {} : { html_url: url }),
        },
        ...{ sha, ref, detector },
        scanned: new Date().toISOString(),
        manifests: Object.fromEntries(manifests.map(manifest => [manifest.name, manifest])),
    };
}

;// CONCATENATED MODULE: ./actions/generate-sbom/lib/run.js







/** Catalogues the targets and writes their SBOMs into the release directory. */
async function run_run(inputs, host) {
    const releaseDir = inputs['release-dir'];
    await fetchArtifacts(inputs['from-artifacts'], releaseDir, host);
    if (inputs['cyclonedx-version'] === '1.7')
        host.notice('Some programs do not read CycloneDX 1.7: grype 0.110 and trivy 0.59, for example. All of them read 1.6.');
    const { sboms, syft } = await (0,scratch/* withScratch */.h)('sbom', host, scratch => catalogueAll(inputs, scratch, host));
    const evidence = await sbomEvidence(sboms, releaseDir);
    await noteEvidence(releaseDir, evidence, host);
    const output = await listOutput(releaseDir, evidence);
    const since = inputs.previous === undefined ? [] : await sincePrevious(inputs.previous, sboms, releaseDir);
    const differences = since.length === 0 ? [] : ['', sinceSummary(since)];
    await host.summary([sbom_summary_sbomSummary(sboms, syft), ...differences].join('\n'), 'evidence');
    if (inputs['to-artifact'] !== undefined)
        await storeArtifact(inputs['to-artifact'], releaseDir, host);
    if (inputs['dependency-snapshot'])
        await submitDependencies(sboms, inputs['github-token'] ?? '', host);
    requireQuality(sboms, inputs['min-quality']);
    const paths = (ending) => sboms
        .flatMap(sbom => sbom.files)
        .filter(file => file.path.endsWith(ending))
        .map(file => (0,external_node_path_.join)(releaseDir, file.path))
        .join('\n');
    return {
        evidence: output,
        sboms: JSON.stringify(sboms.map(({ quality: _, manifests: _manifests, ...sbom }) => sbom)),
        components: String(sboms.reduce((sum, sbom) => sum + sbom.components, 0)),
        quality: JSON.stringify(sboms.map(({ kind, name, platform, quality: { lists } }) => ({ kind, name, platform, lists }))),
        differences: JSON.stringify(since),
        spdx: paths('.spdx.json'),
        cyclonedx: paths('.cyclonedx.json'),
    };
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

/***/ 2950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  zq: () => (/* binding */ WrongShape),
  zM: () => (/* binding */ shape_boolean),
  w0: () => (/* binding */ hexDigest),
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
/** A SHA-256 in lower-case hex. */
const hexDigest = matching(/^[0-9a-f]{64}$/, '64 lower-case hexadecimal digits');
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
