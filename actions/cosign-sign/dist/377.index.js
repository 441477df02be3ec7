export const id = 377;
export const ids = [377];
export const modules = {

/***/ 2377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  outputs: () => (/* binding */ outputs),
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./packages/evidence/lib/problem.js
var problem = __webpack_require__(8435);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./packages/evidence/lib/files.js




/** Bytewise order, the same on every machine and in every locale. */
function files_byBytes(a, b) {
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
/** A relative path with forward slashes. */
function toPosix(path) {
    return external_node_path_.sep === '/' ? path : path.split(external_node_path_.sep).join('/');
}
/**
 * Every regular file under a directory: relative paths with forward slashes, in bytewise order.
 * Throws a Problem at a symbolic link or a special file: a release holds plain files only.
 */
async function files_listFiles(directory) {
    const found = [];
    const walk = async (relative) => {
        for (const entry of await (0,promises_.readdir)((0,external_node_path_.join)(directory, relative), { withFileTypes: true })) {
            const path = external_node_path_.posix.join(relative, entry.name);
            if (entry.isDirectory())
                await walk(path);
            else if (entry.isFile())
                found.push(path);
            else {
                throw new problem/* Problem */.A(`list the files of ${directory}`, {
                    found: `${JSON.stringify(path)} is a symbolic link or a special file.`,
                    next: 'Put a plain file in its place.',
                });
            }
        }
    };
    await walk('');
    return found.sort(files_byBytes);
}
/** Writes a file so that it appears whole or not at all; makes its directory. */
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
/** Bytes of a file that must not be larger than `limit` bytes. */
async function files_readLimited(path, limit) {
    const { size } = await (0,promises_.stat)(path);
    if (size > limit) {
        throw new problem/* Problem */.A(`read ${path}`, {
            found: `it has ${size} bytes, more than the ${limit} accepted.`,
            next: 'Check that it is the file you meant.',
        });
    }
    return (0,promises_.readFile)(path);
}
/**
 * Size in bytes, or undefined when nothing is there. Throws a Problem for a link or a special file: what is there and can't be
 * used must not pass for absent.
 */
async function sizeIfThere(path) {
    const status = await lstat(path).catch((error) => {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    });
    if (status === undefined || status.isFile())
        return status?.size;
    throw new Problem(`read ${path}`, {
        found: 'it is a symbolic link or a special file.',
        next: 'Put a plain file in its place.',
    });
}
/** Size in bytes, or undefined when there is no such regular file (links are not followed). */
async function files_fileSize(path) {
    const status = await (0,promises_.lstat)(path).catch(() => undefined);
    return status?.isFile() ? status.size : undefined;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/json.js

/** Parses JSON of at most `limit` characters; `what` names it in errors. Throws a Problem. */
function parseJson(text, what, limit = 256 * 1024 * 1024) {
    if (text.length > limit) {
        throw new problem/* Problem */.A(`read ${what}`, {
            found: `it has ${text.length} characters, more than the ${limit} accepted.`,
            next: 'Check what made it.',
        });
    }
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw new problem/* Problem */.A(`read ${what}`, {
            found: `it is not JSON (${(0,problem/* messageOf */.b)(cause)}).`,
            next: 'Check what made it.',
            cause,
        });
    }
}
/** The value at a path of own properties, or undefined: safe on anything that a foreign program wrote. */
function json_at(value, ...path) {
    return path.reduce((inner, key) => {
        if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, key))
            return undefined;
        return inner[key];
    }, value);
}
/** The text at a path; undefined when it is something else or empty. */
function json_textAt(value, ...path) {
    const found = json_at(value, ...path);
    return typeof found === 'string' && found !== '' ? found : undefined;
}
/** The number at a path; undefined when it is something else or not finite. */
function json_numberAt(value, ...path) {
    const found = json_at(value, ...path);
    return typeof found === 'number' && Number.isFinite(found) ? found : undefined;
}
/** The list at a path; empty when there is none (Go writes an empty list as null). */
function listAt(value, ...path) {
    const found = json_at(value, ...path);
    return Array.isArray(found) ? found : [];
}
/** The texts of a list, without what is no text. */
function textsAt(value, ...path) {
    return listAt(value, ...path).filter((item) => typeof item === 'string' && item !== '');
}
/** 2-space indent and a final newline, as all our JSON files have. */
function renderJson(value) {
    return `${JSON.stringify(value, undefined, 2)}\n`;
}

;// CONCATENATED MODULE: ./packages/core/lib/release-dir.js





/** Beside the release directory: OCI layouts of the images to push, one directory an image. */
const layoutsDirName = 'image-layouts';
/**
 * Parts lie beside the release directory (`release.parts/`), not in it: everything in it is part of the release.
 */
function partsDir(releaseDir) {
    return (0,external_node_path_.join)((0,external_node_path_.dirname)(releaseDir), `${(0,external_node_path_.basename)(releaseDir)}.parts`);
}
/**
 * Writes a step's part. `name` says step and target (`generate-sbom.project`), so that running again replaces it and the
 * legs of a matrix do not meet.
 */
async function writePart(releaseDir, name, part) {
    const text = `${JSON.stringify({ files: part.files ?? [], images: part.images ?? [] }, undefined, 2)}\n`;
    await files_writeFileAtomic((0,external_node_path_.join)(partsDir(releaseDir), `${name}.json`), text);
}
/** All parts as one, in a fixed order. */
async function readParts(releaseDir) {
    await (0,promises_.mkdir)(partsDir(releaseDir), { recursive: true });
    const names = (await (0,promises_.readdir)(partsDir(releaseDir))).filter(name => name.endsWith('.json')).sort(files_byBytes);
    const parts = await Promise.all(names.map(name => readPart((0,external_node_path_.join)(partsDir(releaseDir), name))));
    const files = new Map(parts.flatMap(part => part.files).map(file => [file.path, file]));
    const images = new Map(parts.flatMap(part => part.images).map(image => [image.name, image]));
    return {
        files: [...files.values()].sort((a, b) => files_byBytes(a.path, b.path)),
        images: [...images.values()].sort((a, b) => files_byBytes(a.name, b.name)),
    };
}
async function readPart(path) {
    const part = parseJson(await (0,promises_.readFile)(path, 'utf8'), path);
    const images = listAt(part, 'images');
    const whole = listAt(part, 'files').every(file => json_textAt(file, 'path') !== undefined) && images.every(isImage);
    if (whole)
        return { files: listAt(part, 'files'), images: images };
    throw new problem/* Problem */.A(`read ${path}`, {
        found: 'it is not what a step leaves of its files and images.',
        next: 'Remove that directory, and run the steps again.',
    });
}
/** Parts travel between jobs, so a layout stands where `stage: collect` puts it, and nowhere else. */
function isImage(image) {
    const [name, layout] = [json_textAt(image, 'name'), json_textAt(image, 'layout')];
    return name !== undefined && !/[\\/]|^\.+$/.test(name) && layout === `${layoutsDirName}/${name}`;
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./packages/core/lib/scratch.js



/** Runs `body` with a directory of its own outside the workspace, which is removed afterwards. */
async function withScratch(purpose, body) {
    const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(process.env.RUNNER_TEMP ?? (0,external_node_os_.tmpdir)(), `release-tools-${purpose}-`));
    try {
        return await body(directory);
    }
    finally {
        await (0,promises_.rm)(directory, { recursive: true, force: true });
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
;// CONCATENATED MODULE: ./packages/evidence/lib/digest.js



/** SHA-256 of bytes (text as UTF-8), in lower-case hexadecimal. */
function sha256(data) {
    return (0,external_node_crypto_.createHash)('sha256').update(data).digest('hex');
}
/** SHA-256 of a file, streamed, in lower-case hexadecimal. */
async function digest_sha256File(path) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(path), hash);
    return hash.digest('hex');
}
/** True for 64 lower-case hexadecimal characters. */
function isSha256(text) {
    return /^[0-9a-f]{64}$/.test(text);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/release-names.js
/** Files of a release directory that its manifest can't list: itself, its signature, and the sums over both. */
const release_names_unlisted = (/* unused pure expression or super */ null && (['manifest.yaml', 'manifest.yaml.sigstore.json', 'SHA256SUMS']));
/** The verdict on the whole release, a signed Verification Summary Attestation; nothing lists it. */
const release_names_summaryName = 'verification-summary.intoto.jsonl';
/** The directory inside the tarball: `release-v1.2.0`. A slash of the tag (`widget/v1.2.0`) becomes a hyphen. */
function tarballPrefix(tag) {
    return `release-${tag.replaceAll('/', '-')}`;
}
/** `release-v1.2.0.tar.gz`; its signatures are this name with `.sig` and `.sigstore.json` behind. */
function release_names_tarballName(tag) {
    return `${tarballPrefix(tag)}.tar.gz`;
}
/** True for a name that tarballName can give. */
function release_names_isTarballName(name) {
    return /^release-.+\.tar\.gz$/.test(name);
}

;// CONCATENATED MODULE: ./packages/core/lib/travel.js







const tarball = /^release-[^/]+\.tar\.gz(\.sig|\.sigstore\.json)?$/;
/**
 * What travels between jobs: the release directory and what lies beside it that is ours, as paths relative to the
 * parent, with forward slashes, in bytewise order.
 */
async function travelling(releaseDir) {
    const parent = (0,external_node_path_.dirname)(releaseDir);
    const entries = await (0,promises_.readdir)(parent, { withFileTypes: true });
    const ours = entries.filter(entry => isOurs(entry.name, releaseDir)).sort((a, b) => (a.name < b.name ? -1 : 1));
    const lists = await Promise.all(ours.map(async (entry) => {
        if (entry.isFile())
            return [entry.name];
        return (await files_listFiles((0,external_node_path_.join)(parent, entry.name))).map(path => `${entry.name}/${path}`);
    }));
    return lists.flat();
}
/**
 * Copies what another job left (`from`: the content of an artifact) to its place. A file that is already there must be
 * the same: parts of a matrix merge, contradictions do not. `name` is the artifact's, for the messages.
 */
async function mergeInto(from, releaseDir, name) {
    const files = await files_listFiles(from);
    refuseForeign(files, releaseDir, name);
    for (const path of files)
        await copyNew((0,external_node_path_.join)(from, path), (0,external_node_path_.join)((0,external_node_path_.dirname)(releaseDir), path), path, name);
    return files.length;
}
function isOurs(topLevel, releaseDir) {
    const own = [(0,external_node_path_.basename)(releaseDir), (0,external_node_path_.basename)(partsDir(releaseDir)), layoutsDirName, release_names_summaryName];
    return own.includes(topLevel) || tarball.test(topLevel);
}
function refuseForeign(files, releaseDir, name) {
    const foreign = files.find(path => !isOurs(path.split('/')[0] ?? '', releaseDir));
    if (foreign === undefined)
        return;
    throw new problem/* Problem */.A(`merge the artifact ${JSON.stringify(name)} into the release directory`, {
        found: `it holds ${JSON.stringify(foreign)}, which is no part of a release directory named ${JSON.stringify((0,external_node_path_.basename)(releaseDir))}.`,
        next: 'Upload it with `to-artifact`, and give the same `release-dir` in both jobs.',
    });
}
async function copyNew(source, target, path, name) {
    if ((await files_fileSize(target)) === undefined) {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
        return (0,promises_.copyFile)(source, target);
    }
    const [theirs, ours] = await Promise.all([digest_sha256File(source), digest_sha256File(target)]);
    if (theirs === ours)
        return;
    throw new problem/* Problem */.A(`merge the artifact ${JSON.stringify(name)} into the release directory`, {
        found: `${JSON.stringify(path)} is already there with another content (sha256 ${ours}, in the artifact ${theirs}).`,
        next: 'Let only one job write each file: give each leg of a matrix its own target or name.',
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/runner/fetched-layouts.js




// The runner empties this directory at the start of each job.
const note = () => (0,external_node_path_.join)(process.env.RUNNER_TEMP ?? (0,external_node_os_.tmpdir)(), 'release-tools-fetched-layouts');
/** Remembers, for the later steps of this job, which images' layouts an artifact (unpacked in `from`) brought. */
async function noteLayouts(from) {
    const names = await (0,promises_.readdir)((0,external_node_path_.join)(from, layoutsDirName)).catch(() => []);
    if (names.length > 0)
        await (0,promises_.appendFile)(note(), `${names.join('\n')}\n`);
}
/**
 * Leaves out of what travels the layouts that came by an artifact: images are large, and who needs one fetches the artifact
 * of the job that built it.
 */
async function withoutFetchedLayouts(paths) {
    const fetched = (await (0,promises_.readFile)(note(), 'utf8').catch(() => '')).split('\n').filter(name => name !== '');
    return paths.filter(path => !fetched.some(name => path.startsWith(`${layoutsDirName}/${name}/`)));
}

;// CONCATENATED MODULE: ./packages/core/lib/runner/artifacts.js







/** Downloads the named artifacts of this run and merges them into the release directory and what lies beside it. */
async function fetchArtifacts(names, releaseDir, host) {
    if (names.length === 0)
        return;
    const client = await load(`download the artifacts ${names.join(', ')}`);
    const listed = await attempt('list the artifacts of this run', async () => (await client.listArtifacts({ latest: true })).artifacts);
    for (const artifact of names.map(name => find(name, listed)))
        await fetchOne(client, artifact, releaseDir, host);
}
/**
 * Uploads the release directory and what lies beside it (travel.ts) as one artifact of this run, but for layouts of images
 * that came by an artifact themselves.
 */
async function storeArtifact(name, releaseDir, host) {
    const what = `upload the release directory as the artifact ${JSON.stringify(name)}`;
    const parent = (0,external_node_path_.dirname)(releaseDir);
    const files = await withoutFetchedLayouts(await travelling(releaseDir));
    if (files.length === 0) {
        throw new problem/* Problem */.A(what, {
            found: `there is nothing in ${releaseDir}.`,
            next: 'Run this after the steps that fill it.',
        });
    }
    const client = await load(what);
    const paths = files.map(path => (0,external_node_path_.join)(parent, path));
    // Layers of images are compressed already.
    const compressionLevel = files.some(path => path.startsWith(`${layoutsDirName}/`)) ? 0 : 1;
    await attempt(what, () => client.uploadArtifact(name, paths, parent, { compressionLevel }));
    host.info(`Uploaded ${files.length} files as the artifact ${name}.`);
}
async function fetchOne(client, artifact, releaseDir, host) {
    const what = `download the artifact ${JSON.stringify(artifact.name)}`;
    await withScratch('artifact', async (scratch) => {
        const expected = artifact.digest === undefined ? {} : { expectedHash: artifact.digest };
        const answer = await attempt(what, () => client.downloadArtifact(artifact.id, { path: scratch, ...expected }));
        if (answer.digestMismatch === true) {
            throw new problem/* Problem */.A(what, {
                found: 'what arrived has another digest than what was uploaded.',
                next: 'Run the job again.',
            });
        }
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(releaseDir), { recursive: true });
        await noteLayouts(scratch);
        const count = await mergeInto(scratch, releaseDir, artifact.name);
        host.info(`Merged ${count} files of the artifact ${artifact.name}.`);
    });
}
function find(name, listed) {
    const artifact = listed.find(candidate => candidate.name === name);
    if (artifact !== undefined)
        return artifact;
    const names = listed.map(candidate => candidate.name).sort();
    throw new problem/* Problem */.A(`download the artifact ${JSON.stringify(name)}`, {
        found: names.length === 0 ? 'this run has no artifacts yet.' : `this run has only: ${names.join(', ')}.`,
        next: 'Check the name, and that the job that uploads it is listed under `needs:`.',
    });
}
async function load(what) {
    refuseWithoutService(what);
    const { DefaultArtifactClient } = await import('../../../packages/core/dist/artifact-client/index.js');
    return new DefaultArtifactClient();
}
function refuseWithoutService(what) {
    if (isEnterpriseServer(process.env.GITHUB_SERVER_URL)) {
        throw new problem/* Problem */.A(what, {
            found: 'GitHub Enterprise Server has no artifact service of version 4.',
            next: 'Move the release directory with the upload and download actions that your server supports.',
        });
    }
    const missing = ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL'].filter(name => !process.env[name]);
    if (missing.length === 0)
        return;
    throw new problem/* Problem */.A(what, {
        found: `this runner offers no artifact service (${missing.join(' and ')} not set).`,
        next: 'Leave out `from-artifacts` and `to-artifact` where all steps run in one job, or run this on GitHub Actions.',
    });
}
/** As @actions/artifact decides it; github.com, and *.ghe.com with data residency, have the service. */
function isEnterpriseServer(serverUrl = 'https://github.com') {
    return !/^(github\.com|.*\.ghe\.com|.*\.localhost)$/i.test(new URL(serverUrl).hostname);
}
/** Runs one call of the artifact service; turns its failures into Problems. */
async function attempt(what, call) {
    try {
        return await call();
    }
    catch (error) {
        if (error instanceof problem/* Problem */.A)
            throw error;
        throw explain(what, error);
    }
}
function explain(what, cause) {
    const message = (0,problem/* messageOf */.b)(cause);
    if (/\(409\)|conflict|already exists/i.test(message)) {
        return new problem/* Problem */.A(what, {
            found: 'this run already has an artifact of that name.',
            next: 'Give each upload, and each leg of a matrix, a name of its own.',
            details: message,
            cause,
        });
    }
    return new problem/* Problem */.A(what, {
        found: `the artifact service said: ${message.trim().split('\n')[0]}`,
        next: 'Run the job again.',
        details: message,
        cause,
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/runner/event.js


/** Reads the event of the run; what a payload does not say is undefined. */
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
        // A head whose repository was deleted is no branch of ours either.
        isFork: at(payload, 'pull_request', 'head') !== undefined && repository('head') !== repository('base'),
    };
}
/** The payload of the event; undefined where there is none, or none that can be read. */
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

;// CONCATENATED MODULE: ./packages/core/lib/runner/context.js



/** Web address of the run; undefined where the runner does not say (act). */
function runUrl({ serverUrl, repository, runId }) {
    return runId === '' ? undefined : `${serverUrl}/${repository}/actions/runs/${runId}`;
}
/** Reads the runner's variables. */
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
        privateRepository: isPrivate(env.GITHUB_EVENT_PATH),
    };
}
function required(env, name) {
    const value = env[name];
    if (value !== undefined && value !== '')
        return value;
    throw new problem/* Problem */.A('read the run’s context', {
        found: `${name} is not set.`,
        next: 'Run this inside GitHub Actions or act.',
    });
}
function isPrivate(eventPath) {
    const value = json_at(readPayload(eventPath), 'repository', 'private');
    return typeof value === 'boolean' ? value : undefined;
}

// EXTERNAL MODULE: ./packages/core/lib/runner/signing-inputs.js
var signing_inputs = __webpack_require__(4462);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./packages/core/lib/http/retry.js


/** A failure that may pass: worth another attempt. */
class Transient extends problem/* Problem */.A {
    /** How long the server asks to wait (Retry-After), in milliseconds. */
    waitMs;
    constructor(attempted, parts) {
        super(attempted, parts);
        this.waitMs = parts.waitMs;
    }
}
/** Five attempts within about half a minute; rate limits are waited out for up to a minute. */
const patient = { attempts: 5, baseMs: 1000, maxMs: 60_000 };
/** Runs `attempt` until it succeeds, fails for good, or the policy is used up; `say` is told of every pause. */
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
            // Not its next step, which is for a person who finds that all attempts failed.
            const attempts = `attempt ${failures + 1} of ${policy.attempts}`;
            say(`Could not ${error.attempted}: ${error.found} Trying again in ${(pause / 1000).toFixed(1)} s (${attempts}).`);
            await (0,external_node_timers_promises_.setTimeout)(pause);
        }
    }
}
/** Half of the pause is random, so that many jobs that failed together do not come back together. */
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

;// CONCATENATED MODULE: ./packages/core/lib/sign/explain.js


/** What to add to a job so that it may ask GitHub for an identity. */
const idTokenPermission = 'Add to the job:\npermissions:\n  contents: read\n  id-token: write';
/** Failures of cosign 3.1 that a person meets; the pattern looks at what it prints. */
const known = [
    [
        /decryption failed/,
        'COSIGN_PASSWORD does not open COSIGN_PRIVATE_KEY.',
        'Store the password that was typed when the key pair was made as the secret COSIGN_PASSWORD.',
    ],
    [
        /invalid pem block/,
        'COSIGN_PRIVATE_KEY is not a whole key in PEM form.',
        'Store all lines of `cosign.key` as the secret, the `-----BEGIN` and `-----END` lines included.',
    ],
    [
        /unsupported pem type/,
        'COSIGN_PRIVATE_KEY is a key that cosign does not read as it is.',
        'Convert it with `cosign import-key-pair --key FILE` and store what that writes.',
    ],
    [/retrieving ID token|authenticating caller/, 'the runner gave no identity token.', idTokenPermission],
    [
        /Fulcio returned 4\d\d/,
        'Fulcio refused the identity token of this job.',
        'Check that this Fulcio accepts the issuer of this runner, and that its clock is right.',
    ],
    [
        /timestamp authority must be provided/,
        'the signing config has no timestamp authority, which short-lived certificates need.',
        'Add one: `cosign signing-config create --tsa …`.',
    ],
    [
        /\b(401|403)\b|UNAUTHORIZED|DENIED|unauthorized/,
        'the registry refused access.',
        'Log in to it before this step. For ghcr.io, add to the job:\npermissions:\n  packages: write',
    ],
    [
        /NAME_UNKNOWN|MANIFEST_UNKNOWN|entity not found|404 Not Found/,
        'the registry does not have that image.',
        'Push the image first, and give the digest that the push printed.',
    ],
];
const passing = /connection re(fused|set)|no such host|i\/o timeout|deadline exceeded|TLS handshake|unexpected EOF|: EOF|server misbehaving|\b(429|500|502|503|504)\b/;
/** The Problem for what cosign printed when it failed; Transient where another attempt may succeed. */
function explain_explain(what, stderr) {
    const details = withoutTokens(stderr).trim();
    const first = /^Error: (.*)$/m.exec(details)?.[1] ?? details.split('\n')[0] ?? '';
    if (passing.test(details))
        return unreachable(what, first);
    const match = known.find(([pattern]) => pattern.test(details));
    if (match !== undefined)
        return new problem/* Problem */.A(what, { found: match[1], next: match[2], details });
    return new problem/* Problem */.A(what, { found: `cosign said: ${sentence(first)}`, next: 'See the details below.', details });
}
function unreachable(what, message) {
    const server = /https?:\/\/[^\s"/]+/.exec(message)?.[0];
    const found = server === undefined ? 'a server did not answer.' : `${server} did not answer.`;
    const next = 'Check its status, the addresses in the signing config, and that this runner may reach it.';
    return new Transient(what, { found: `${found} cosign said: ${sentence(message)}`, next });
}
function sentence(text) {
    return text.endsWith('.') ? text : `${text}.`;
}
/** Some errors of Sigstore clients quote the identity token. */
function withoutTokens(text) {
    return text.replace(/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, '(identity token)');
}

;// CONCATENATED MODULE: ./packages/core/lib/sign/cosign.js


/** Four attempts within about ten seconds: servers of a Sigstore fail for moments, and a release should not. */
const patience = { attempts: 4, baseMs: 1000, maxMs: 20_000 };
/** Runs cosign, again after failures that may pass; gives its standard output. Throws a Problem that explains the failure. */
async function runCosign(call, host) {
    const attempt = async () => {
        const { exitCode, stdout, stderr } = await host.exec(call.cosign.path, call.args, { env: call.env ?? {} });
        if (exitCode === 0)
            return stdout;
        throw explain_explain(call.what, stderr);
    };
    return retry(attempt, call.retries ?? patience, line => host.info(line));
}

// EXTERNAL MODULE: ./node_modules/.pnpm/@sigstore+protobuf-specs@0.5.2/node_modules/@sigstore/protobuf-specs/dist/index.js
var dist = __webpack_require__(1443);
// EXTERNAL MODULE: ./node_modules/.pnpm/@sigstore+bundle@5.0.1/node_modules/@sigstore/bundle/dist/index.js
var bundle_dist = __webpack_require__(6028);
;// CONCATENATED MODULE: ./packages/evidence/lib/strict-json.js

/** Deeper nesting than this is refused; bundles, statements and trusted roots stay below 20. */
const maxDepth = 100;
/**
 * Parses JSON on which trust depends. Duplicate keys are refused, because two readers could see two different documents in
 * it; so are texts over `limit` bytes, invalid UTF-8 and deep nesting. `what` names it in the Problem: `the bundle a.json`.
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
        if (error instanceof problem/* Problem */.A)
            throw error;
        throw unreadable(what, `it is not JSON (${(0,problem/* messageOf */.b)(error)}).`, error);
    }
}
/** Walks text that JSON.parse accepted, so only strings and brackets matter. */
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
    // Parsed, because "a" and "\u0061" are the same key.
    const key = JSON.parse(quoted);
    if (keys?.has(key))
        throw unreadable(what, `it has the key ${JSON.stringify(key)} twice in one object.`);
    keys?.add(key);
}
/** Index of the quotation mark that closes the string which opens at `start`. */
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
    return new problem/* Problem */.A(`read ${what}`, { found, next: 'Check that it is the file you meant, and get it again.', cause });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/bundle.js



/** The media type that we write, and that of each line of `provenance.intoto.jsonl`. */
const bundleMediaType = 'application/vnd.dev.sigstore.bundle.v0.3+json';
const older = ['0.1', '0.2', '0.3'].map(version => `application/vnd.dev.sigstore.bundle+json;version=${version}`);
/** More log entries or timestamps than any signer writes; each costs a signature check. */
const maxWitnesses = 8;
/**
 * Reads a Sigstore bundle (text or parsed JSON) and checks its shape, not its signature.
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
        throw unusable(`it is damaged (${(0,problem/* messageOf */.b)(cause)}).`, cause);
    }
}
function refuseUnknownType(value) {
    const mediaType = typeof value === 'object' && value !== null && 'mediaType' in value ? value.mediaType : undefined;
    if (mediaType === bundleMediaType || older.includes(String(mediaType)))
        return;
    throw unusable(`its media type is ${JSON.stringify(mediaType) ?? 'missing'}; known are ${[bundleMediaType, ...older].join(', ')}.`);
}
function refuseTooMany(what, count) {
    if (count > maxWitnesses)
        throw unusable(`it has ${count} ${what}, more than the ${maxWitnesses} accepted.`);
}
function unusable(found, cause) {
    return new problem/* Problem */.A('read the signature bundle', {
        found,
        next: 'Give a Sigstore bundle, as `cosign sign-blob --bundle` writes it.',
        cause,
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/certificate.js
const oids = {
    subjectAlternativeName: '2.5.29.17',
    issuer: '1.3.6.1.4.1.57264.1.8',
    issuerV1: '1.3.6.1.4.1.57264.1.1',
    sourceRepository: '1.3.6.1.4.1.57264.1.12',
    sourceCommit: '1.3.6.1.4.1.57264.1.13',
    sourceRef: '1.3.6.1.4.1.57264.1.14',
};
/**
 * True when a certificate was issued to exactly this identity by exactly this issuer. Bytes are compared, not what the library
 * makes of them: it matches identities as unanchored regular expressions, and reads text with the eighth bit of each byte dropped.
 * https://github.com/sigstore/fulcio/blob/main/docs/oid-info.md
 */
function isIssuedTo(certificate, identity, issuer) {
    const names = [tagged(0x86, identity), tagged(0x81, identity)].map(name => wrap(0x30, name));
    const name = extension(certificate, oids.subjectAlternativeName);
    return names.some(expected => name?.equals(expected)) && isFrom(certificate, issuer);
}
/** The source that a certificate of a workflow's run names; undefined for one of a person or another machine. */
function certifiedSource(certificate) {
    const [repository, commit, ref] = [oids.sourceRepository, oids.sourceCommit, oids.sourceRef].map(oid => textOf(extensions(certificate, oid)));
    return repository === undefined ? undefined : { repository, commit: commit ?? '', ref: ref ?? '' };
}
/** How a certificate's identity and issuer read in a message. */
function describeIdentity(certificate) {
    return `${JSON.stringify(certificate.subjectAlternativeName ?? '')}, issuer ${JSON.stringify(certificate.extensions?.issuer ?? '')}`;
}
function isFrom(certificate, issuer) {
    // The newer extension is DER text, the older one bare bytes; where both are there, the newer one counts.
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
/** DER text; empty, which equals nothing, where it is anything else or there twice; undefined where there is none. */
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

;// CONCATENATED MODULE: ./packages/evidence/lib/cannot-check.js

/**
 * Something needed for a check is missing (a trusted root, a log's key): nothing is known about what was to be checked,
 * neither good nor bad. Any other Problem of a check means: it does not hold.
 */
class cannot_check_CannotCheck extends problem/* Problem */.A {
}

;// CONCATENATED MODULE: ./packages/evidence/lib/public-key.js


/** Reads a public key in PEM (SPKI), as `cosign generate-key-pair` writes it; refuses private keys. */
function parsePublicKey(pem) {
    if (pem.includes('PRIVATE KEY')) {
        // The text is not repeated: it is a secret.
        throw public_key_unusable('it is a private key.', 'Give the public key (`cosign.pub`), and make sure that nobody else has seen the private one.');
    }
    try {
        return (0,external_node_crypto_.createPublicKey)({ key: pem, format: 'pem' });
    }
    catch (cause) {
        throw public_key_unusable('it is not a public key in PEM form.', 'Give the file that starts with `-----BEGIN PUBLIC KEY-----`.', cause);
    }
}
/** SHA-256 of the key in DER (SPKI), lower-case hex: what a policy and a report show of a key. */
function public_key_keyFingerprint(pem) {
    const der = parsePublicKey(pem).export({ format: 'der', type: 'spki' });
    return (0,external_node_crypto_.createHash)('sha256').update(der).digest('hex');
}
function public_key_unusable(found, next, cause) {
    return new cannot_check_CannotCheck('read the public key', { found, next, cause });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/refusal.js

/** What the library's codes mean for a person; the pattern looks at its message and at those of its causes. */
const meanings = [
    ['SIGNATURE_ERROR', /./, 'the signature was not made over this content by this signer.'],
    ['CERTIFICATE_ERROR', /expired|not valid/, 'its certificate was not valid at the signed time.'],
    [
        'CERTIFICATE_ERROR',
        /SCT/,
        'its certificate has no proof (SCT) of a certificate transparency log of the trusted root.',
    ],
    ['CERTIFICATE_ERROR', /./, 'its certificate was not issued by an authority of the trusted root.'],
    ['TIMESTAMP_ERROR', /expected/, 'it has no signed time: neither a log entry with one nor a timestamp.'],
    ['TIMESTAMP_ERROR', /./, 'its timestamp is not by an authority of the trusted root over this signature.'],
    ['TLOG_ERROR', /expected/, 'it has no entry in a transparency log.'],
    ['TLOG_BODY_ERROR', /./, 'its log entry is about something else.'],
];
const others = 'its log entry does not hold: the log of the trusted root did not sign it.';
/** The Problem for what the library refused; its own words go to the details. */
function refusal(error) {
    const text = chain(error).join(': ');
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const meaning = meanings.find(([known, pattern]) => known === code && pattern.test(text))?.[2];
    return notVerified(meaning ?? (code.startsWith('TLOG') ? others : `it is damaged (${text}).`), text, error);
}
/** A Problem that says: this was checked, and does not hold. */
function notVerified(found, details, cause) {
    return new problem/* Problem */.A('verify the signature', {
        found,
        next: 'Do not use the file: get it and its signature again from where it was published, and check whom you trust.',
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
;// CONCATENATED MODULE: ./packages/evidence/lib/signed-entity.js




const hashes = new Map([
    [dist.HashAlgorithm.SHA2_256, 'sha256'],
    [dist.HashAlgorithm.SHA2_384, 'sha384'],
    [dist.HashAlgorithm.SHA2_512, 'sha512'],
]);
/** A bundle in the form that the library verifies, with the file's bytes where it is the signature of a file. */
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
/** The earliest signed time, RFC 3339; only for an entity that the library has verified. */
function signedTime(entity) {
    const times = entity.timestamps.flatMap(stamp => {
        if (stamp.$case === 'timestamp-authority')
            return [stamp.timestamp.signingTime.getTime()];
        const { inclusionPromise, integratedTime } = stamp.tlogEntry;
        return inclusionPromise === undefined ? [] : [Number(integratedTime) * 1000];
    });
    return times.length === 0 ? undefined : new Date(Math.min(...times)).toISOString();
}
/** The library compares the bundle's digest with the log's and the signature with the data, not the digest with the data. */
function compareDigest(data, algorithm, expected) {
    const name = hashes.get(algorithm);
    if (name === undefined)
        throw notVerified('its digest is not SHA-256, SHA-384 or SHA-512.');
    const found = (0,external_node_crypto_.createHash)(name).update(data).digest();
    if (found.equals(expected))
        return;
    throw notVerified(`it is for other content: ${name} ${expected.toString('hex')}, the file has ${found.toString('hex')}.`);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/statement.js


/** https://github.com/in-toto/attestation/blob/main/spec/v1/envelope.md */
const payloadType = 'application/vnd.in-toto+json';
const statementType = 'https://in-toto.io/Statement/v1';
/** Reads the payload of an attestation; throws a Problem when it is no in-toto Statement of version 1. */
function parseStatement(type, payload) {
    if (type !== payloadType)
        throw statement_unusable(`its payload type is ${JSON.stringify(type)}, not ${payloadType}.`);
    const value = parseStrictJson(payload, 'the statement of the attestation');
    if (!isStatement(value))
        throw statement_unusable(`it is not an in-toto statement of type ${statementType} with subjects and a predicate type.`);
    return value;
}
/** True when one of the statement's subjects has this SHA-256 (lower-case hex). */
function statement_hasSubject(statement, sha256) {
    return statement.subject.some(subject => subject.digest.sha256 === sha256);
}
function isStatement(value) {
    if (!isObject(value))
        return false;
    const { _type, subject, predicateType } = value;
    return (_type === statementType &&
        typeof predicateType === 'string' &&
        Array.isArray(subject) &&
        subject.length > 0 &&
        subject.every(isSubject));
}
function isSubject(value) {
    if (!isObject(value) || !isObject(value.digest))
        return false;
    const digests = Object.values(value.digest);
    return digests.length > 0 && digests.every(digest => typeof digest === 'string');
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function statement_unusable(found) {
    return new problem/* Problem */.A('read the attestation', {
        found,
        next: 'Check that the bundle is the one that belongs to this file.',
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verifiers.js


/** For signatures by this key: log entries and timestamps are not required, but hold where there are any. */
function keyVerifier(root, publicKey) {
    const material = (0,verify_dist/* toTrustMaterial */.jO)(root, () => ({ publicKey, validFor: () => true }));
    return new verify_dist/* Verifier */.BL(material, { tlogThreshold: 0, ctlogThreshold: 0, timestampThreshold: 0 });
}
/** For short-lived certificates: a signed time and an SCT are required, and a log entry where the root has a log. */
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
/** Throws CannotCheck when the entity was logged where the root has no key for. */
function requireKnownLogs(entity, root) {
    const known = root.tlogs.flatMap(log => [log.logId, log.checkpointKeyId]).filter(id => id !== undefined);
    const unknown = entity.tlogEntries.find(entry => !known.some(id => id.keyId.equals(entry.logId.keyId)));
    if (unknown === undefined)
        return;
    const id = unknown.logId.keyId.toString('base64');
    throw cannotCheck(`its log entry is from a log (${id}) that the trusted root does not list.`);
}
/** Something is missing to check a signature. */
function cannotCheck(found, next = 'Give the trusted root of the Sigstore that it was made with.') {
    return new cannot_check_CannotCheck('check the signature', { found, next });
}
function thin(missing) {
    return cannotCheck(`the trusted root lists no ${missing}.`);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore.js









/**
 * Verifies Sigstore bundles offline. Build it once, use it for many files. A signature that does not hold throws a Problem; one
 * about which nothing can be known (no trusted root, a log it does not list) throws CannotCheck.
 */
class SignatureVerifier {
    #root;
    #keys;
    #identities;
    #certificates;
    #repository;
    constructor(trust) {
        this.#root = trust.trustedRoot;
        const root = this.#root ?? dist.TrustedRoot.fromJSON({});
        const keys = trust.signers.filter(signer => signer.kind === 'key');
        this.#keys = keys.map(signer => ({ signer, verifier: keyVerifier(root, parsePublicKey(signer.publicKey)) }));
        this.#identities = trust.signers.filter(signer => signer.kind === 'identity');
        this.#certificates = this.#root && certificateVerifier(this.#root);
        this.#repository = trust.repository;
    }
    /**
     * Verifies the signature of a file, given its bytes (a digest is not enough: signatures are made over the content). An
     * attestation is refused here: that a file is the subject of some statement does not make the statement a signature of it.
     */
    verifyBlob(data, bundle) {
        const parsed = parseBundle(bundle);
        if (parsed.content.$case === 'messageSignature')
            return this.#verify(parsed, data);
        throw notVerified('the bundle holds an attestation (DSSE), not the signature of a file.');
    }
    /**
     * Verifies an attestation and gives its statement. Predicate type and subjects are the caller's to check (`hasSubject`,
     * statement.ts): here they are only signed, whatever they say.
     */
    verifyStatement(bundle) {
        const parsed = parseBundle(bundle);
        if (parsed.content.$case !== 'dsseEnvelope') {
            throw notVerified('the bundle holds the signature of a file, not an attestation (DSSE).');
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
            throw notVerified('it was made with a key pair, and no key is accepted.');
        // A key needs neither log nor timestamp, so without a trusted root they are left aside.
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
            throw notVerified('it was made with a certificate (keyless), and no identity is accepted.');
        }
        if (this.#certificates === undefined || this.#root === undefined) {
            throw cannotCheck('it was made with a certificate, and there is no trusted root.');
        }
        requireAuthorities(this.#root);
        requireKnownLogs(entity, this.#root);
        const certificate = sigstore_attempt(this.#certificates, entity).identity ?? {};
        const signer = this.#identities.find(({ identity, issuer }) => isIssuedTo(certificate, identity, issuer));
        if (signer !== undefined)
            return { ...verified(signer, entity), ...this.#sourceOf(certificate) };
        const accepted = this.#identities.map(one => `${JSON.stringify(one.identity)}, issuer ${JSON.stringify(one.issuer)}`);
        throw notVerified(`it was made by ${describeIdentity(certificate)}; accepted is only ${accepted.join('; or ')}.`);
    }
    #sourceOf(certificate) {
        const source = certifiedSource(certificate);
        if (this.#repository !== undefined && source?.repository !== this.#repository)
            throw notVerified(`it was made by a run of ${source?.repository ?? 'no repository'}, not of ${this.#repository}.`);
        return source === undefined ? {} : { source };
    }
}
function sigstore_attempt(verifier, entity) {
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

// EXTERNAL MODULE: ./node_modules/.pnpm/jose@6.2.17/node_modules/jose/dist/webapi/util/decode_jwt.js + 4 modules
var decode_jwt = __webpack_require__(7502);
;// CONCATENATED MODULE: ./packages/evidence/lib/paths.js
/**
 * A path that means the same file on every system: relative, forward slashes, no `.` or `..`, nothing that Windows reads
 * otherwise (colon, backslash, a segment that ends in a dot or blank), no control characters, no lone surrogates.
 */
const safePath = new RegExp(`^${segment()}(?:/${segment()})*$`, 'u');
function segment() {
    const refused = '/\\\\:\\u0000-\\u001f\\u007f-\\u009f\\ud800-\\udfff';
    return `[^${refused}]*[^${refused}. ]`;
}
/** Most characters of a path. */
const pathLength = 1024;
function paths_isSafePath(path) {
    return path.length <= pathLength && safePath.test(path);
}
/** The form in which names are compared where a file system ignores case and Unicode form. */
function paths_foldedName(name) {
    // Upper case first: it makes one of letters that lower case leaves apart (ſ and s, ß and ss).
    return name.normalize('NFC').toUpperCase().toLowerCase();
}
/**
 * The first two names that some file systems take for the same (case and Unicode form do not count there), or undefined.
 * Unpacked on such a system, one file would silently replace the other.
 */
function paths_collision(names) {
    const seen = new Map();
    for (const name of names) {
        const folded = paths_foldedName(name);
        const other = seen.get(folded);
        if (other !== undefined)
            return [other, name];
        seen.set(folded, name);
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/manifest-rules.js


/** What is wrong between the fields of a manifest, as a sentence; undefined when all is well. */
function manifest_rules_brokenRule(manifest) {
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
    return valid ? undefined : `source.commitTime is ${JSON.stringify(source.commitTime)}, which is no time.`;
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
        return `${list} has the ${field} ${second}, a name that the release uses itself.`;
    return first === second
        ? `${list} has the ${field} ${second} twice.`
        : `${list} has the ${field}s ${first} and ${second}, which are one name on some systems.`;
}
/** A path can't be a file and a directory at once. */
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

;// CONCATENATED MODULE: ./packages/evidence/lib/suggestion.js
/** ` (did you mean "…"?)` when a known word is at most two edits away, else nothing. */
function nearest(word, known) {
    const near = known.map(candidate => ({ candidate, distance: distance(word.toLowerCase(), candidate.toLowerCase()) }));
    const best = near.filter(({ distance }) => distance <= 2).sort((a, b) => a.distance - b.distance)[0];
    return best === undefined ? '' : ` (did you mean ${JSON.stringify(best.candidate)}?)`;
}
/** The nearest known word, or all of them: `; known are a, b`. */
function suggestion(word, known) {
    return nearest(word, known) || `; known are ${known.join(', ')}`;
}
/** Levenshtein distance of two short words. */
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

;// CONCATENATED MODULE: ./packages/evidence/lib/shape.js


/** A value that is not what its document asks for. */
class WrongShape extends Error {
}
/** Reads a whole document; a wrong shape becomes a Problem that says where and what. */
function shape_readShape(shape, value, what, next = 'Correct the file.') {
    try {
        return shape(value, '');
    }
    catch (error) {
        if (error instanceof WrongShape)
            throw new Problem(`read ${what}`, { found: error.message, next, cause: error });
        throw error;
    }
}
/** An object with these keys and no others. A key that is not known is refused with the nearest known one. */
function object(fields) {
    return (value, at) => {
        if (!shape_isObject(value))
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
/** A field that may be absent, and then is `fallback`. */
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
/** Text with something in it, of at most 64 KiB. */
const shape_text = (value, at) => {
    if (typeof value !== 'string' || value.trim() === '')
        throw wrong(at, value, 'text');
    if (value.length > 65_536)
        throw new WrongShape(`${place(at)} is longer than 65536 characters.`);
    return value;
};
/** Text of one form; `what` says it in words. */
function matching(pattern, what) {
    return (value, at) => {
        if (typeof value !== 'string' || !pattern.test(value))
            throw wrong(at, value, what);
        return value;
    };
}
/** true or false. */
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
/** The error for a value that is not `wanted`. */
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

;// CONCATENATED MODULE: ./packages/evidence/lib/manifest-shape.js


// The same rules stand in docs/schema/manifest.v1.json; a test holds both to the same verdict on broken manifests.
/** The value of `schema`, and the `$id` of the JSON Schema. */
const manifestSchema = 'https://github.com/org/release-tools/blob/v1/docs/schema/manifest.v1.json';
const line = matching(/^[^\p{Cc}\p{Cs}]{1,500}$/u, 'one line of text');
const digestHex = matching(/^[0-9a-f]{64}$/, '64 lower-case hexadecimal digits');
const digest = matching(/^sha256:[0-9a-f]{64}$/, '"sha256:" and 64 lower-case hexadecimal digits');
const webAddress = matching(/^https?:\/\/[^\s\p{Cc}\p{Cs}]{1,2000}$/u, 'a web address');
const manifest_shape_segment = '[A-Za-z0-9_][A-Za-z0-9._+-]*';
const tag = matching(new RegExp(`^(?=.{1,200}$)(?!.*\\.\\.)${manifest_shape_segment}(?:/${manifest_shape_segment})*$`), 'a tag of letters, digits and . _ + - /');
const path = (value, at) => {
    const text = matching(safePath, 'a relative path with forward slashes')(value, at);
    if (text.length > pathLength)
        throw new WrongShape(`${JSON.stringify(at)} has ${text.length} characters, more than ${pathLength}.`);
    return text;
};
/** What GitHub keeps as it is in the name of an asset; it rewrites other characters and drops dots at both ends. */
const assetName = /^(?!\.)[A-Za-z0-9._+-]{1,255}(?<!\.)$/;
const whole = (value, at) => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
        throw wrong(at, value, 'a whole number from 0');
    return value;
};
const tool = object({ name: line, version: line, sha256: optional(digestHex) });
const file = object({
    path,
    size: whole,
    sha256: digestHex,
    mediaType: matching(/^[a-z0-9]+\/[A-Za-z0-9.+_-]+$/, 'a media type'),
    madeBy: tool,
    asset: optional(matching(assetName, 'a name of letters, digits and . _ + - with no dot at either end')),
    reproducible: oneOf('bytes', 'payload', 'no'),
});
const manifest_shape_image = object({
    name: matching(/^[a-z0-9]+(?:[._-]+[a-z0-9]+)*$/, 'a short name of lower-case letters, digits and . _ -'),
    repository: matching(/^[a-z0-9.-]+(?::[0-9]+)?(?:\/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)+$/, 'a registry and repository without tag or digest'),
    digest,
    platforms: list(object({
        platform: matching(/^[a-z0-9]+[/-][a-z0-9_]+(?:[/-][a-z0-9_.]+)?$/, 'a platform like linux/amd64'),
        digest,
    })),
});
/** A manifest of version 1, field by field; manifest-rules.ts has what relates the fields to each other. */
const manifest_shape_manifestShape = object({
    schema: oneOf(manifestSchema),
    project: object({ name: line, version: line }),
    source: object({
        repository: webAddress,
        tag,
        commit: matching(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'a full commit id'),
        commitTime: matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, 'a time like 2026-01-31T12:00:00Z'),
    }),
    images: list(manifest_shape_image),
    builder: object({ id: line, run: optional(webAddress) }),
    policy: object({ path, sha256: digestHex }),
    verdict: object({
        result: oneOf('pass', 'fail', 'review', 'error'),
        reasons: list(matching(/^[^\p{Cs}]{1,4000}$/u, 'text of at most 4000 characters')),
    }),
    previousRelease: optional(object({ tag, manifestSha256: digestHex })),
    files: list(file),
});

// EXTERNAL MODULE: ./node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(8009);
;// CONCATENATED MODULE: ./packages/evidence/lib/yaml.js


/** Characters of one document; a manifest of ten thousand files has about five million. */
const sizeLimit = (/* unused pure expression or super */ null && (16 * 1024 * 1024));
const depthLimit = 32;
/**
 * Parses one YAML 1.2 document by the JSON schema: `null`, `true`, `false` and JSON's numbers are what they are in JSON, all
 * else is text, quoted or not. Refuses what makes a file mean two things: anchors, aliases, tags, directives, duplicate
 * keys, keys that are not text, a second document. `what` names the file in errors. Throws a Problem.
 */
function yaml_parseYaml(text, what) {
    if (text.length > sizeLimit)
        refuse(what, `it has ${text.length} characters, more than the ${sizeLimit} accepted.`);
    const lines = new LineCounter();
    const document = parseOne(text, what, lines);
    if (document.contents)
        refuseSurprises(document.contents, what, lines);
    return document.toJS({ maxAliasCount: 0 });
}
/** YAML that reads one way only: strings in double quotes, lines never folded, keys in the order of the value. */
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
        refuse(what, 'it is empty.', 'Give it content.');
    const problem = document.errors[0] ?? document.warnings[0];
    // The composer is recursive: nesting that is deep enough exhausts the stack.
    if (problem?.message.includes('call stack'))
        refuse(what, 'it is nested too deeply.');
    if (problem)
        refuse(what, yaml_sentence(problem.message), undefined, problem);
    if (documents.length > 1)
        refuse(what, `it holds ${documents.length} YAML documents.`, 'Give exactly one.');
    if (document.directives?.yaml.explicit)
        refuse(what, 'it has a %YAML directive.', 'Remove it: YAML 1.2 is meant.');
    return document;
}
/** The parser's message without its picture of the place: `Missing closing "quote at line 2, column 1.` */
function yaml_sentence(message) {
    return `${message.split('\n')[0]?.replace(/[:.]*$/, '')}.`;
}
function compose(text, lineCounter) {
    const found = parseAllDocuments(text, {
        version: '1.2',
        schema: 'json',
        customTags: withPlainText,
        merge: false,
        // Checked below: the library compares every key of a map with every other.
        uniqueKeys: false,
        lineCounter,
    });
    return 'empty' in found ? [] : found;
}
/** The JSON schema's last rule refuses unquoted text, which every file written by a person has. */
function withPlainText(tags) {
    return tags.filter(tag => typeof tag === 'string' || tag.tag !== '');
}
function refuseSurprises(root, what, lines) {
    visit(root, (key, node, path) => {
        if (!isNode(node))
            return;
        const at = `at line ${lines.linePos(node.range?.[0] ?? 0).line}`;
        if (path.filter(isCollection).length > depthLimit)
            refuse(what, `it is nested deeper than ${depthLimit} levels ${at}.`);
        if (isAlias(node))
            refuse(what, `it has an alias ${at}.`, 'Write the value out.');
        if (node.anchor !== undefined)
            refuse(what, `it has an anchor ${at}.`, 'Remove it.');
        if (node.tag !== undefined)
            refuse(what, `it has a tag ${at}.`, 'Remove it.');
        if (isMap(node))
            refuseRepeated(node, what, at);
        if (!isScalar(node))
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
        const name = isScalar(key) ? key.value : key;
        if (keys.has(name))
            refuse(what, `it has the key ${JSON.stringify(name)} twice in the mapping ${at}.`);
        keys.add(name);
    }
}
/** A number that JavaScript rounds is another number to the next reader. */
function refuseInexact(value, what, at) {
    if (Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value)))
        return;
    refuse(what, `the number ${at} can't be held exactly.`, 'Put it in quotes if it is text.');
}
function refuse(what, found, next = 'Correct the file.', cause) {
    throw new Problem(`read ${what}`, {
        found,
        next,
        ...(cause === undefined ? {} : { cause, details: messageOf(cause) }),
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/manifest.js







/** Reads and checks a manifest in full. Throws a Problem that names the place of the first wrong value. */
function parseManifest(text) {
    return checkManifest(parseYaml(text, 'manifest.yaml'));
}
/** The text of a manifest: keys, files and images in a fixed order, all strings quoted. Throws a Problem as parseManifest does. */
function renderManifest(manifest) {
    const { files, images } = manifest;
    return renderYaml(checkManifest({
        ...manifest,
        files: [...files].sort((a, b) => byBytes(a.path, b.path)),
        images: [...images].sort((a, b) => byBytes(a.name, b.name)),
    }));
}
/**
 * What of a manifest stays equal when the tag is built again: all but the run, the verdict, the previous release, and size
 * and digest of files that are not reproducible by bytes. Keys in a fixed order, so that two can be compared as JSON.
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
    const manifest = readShape(manifestShape, value, 'manifest.yaml', nextStep);
    const broken = brokenRule(manifest);
    if (broken !== undefined)
        throw new Problem('read manifest.yaml', { found: broken, next: nextStep });
    return manifest;
}
const nextStep = 'A manifest is described by docs/schema/manifest.v1.json.';

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./packages/evidence/lib/tar-header.js

// ustar and pax: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html#tag_20_94_13_06
const tar_header_blockSize = 512;
/** The largest number that eleven octal digits hold; larger sizes go to a pax header. */
const largestOctal = 0o77777777777;
/** Bytes that stand before a file's content: its header, with a pax header before it where ustar can't hold path or size. */
function tar_header_encodeFileHeader(path, size, mtime) {
    const plain = Buffer.byteLength(path) <= 100 && /^[\x20-\x7e]*$/.test(path) && size <= largestOctal;
    if (plain)
        return header({ path, size, mtime, type: '0' });
    const records = Buffer.from(paxRecord('path', path) + paxRecord('size', String(size)));
    const stand = { path: 'PaxHeaders', size: records.length, mtime, type: 'x' };
    return Buffer.concat([
        header(stand),
        records,
        tar_header_padding(records.length),
        header({ path: 'file', size: Math.min(size, largestOctal), mtime, type: '0' }),
    ]);
}
/** Zeros up to the next full block. */
function tar_header_padding(size) {
    return Buffer.alloc((tar_header_blockSize - (size % tar_header_blockSize)) % tar_header_blockSize);
}
/** Reads one header block; undefined for a block of zeros, which ends the archive. Throws a Problem when it is damaged. */
function tar_header_decodeHeader(block) {
    if (block.every(byte => byte === 0))
        return undefined;
    if (block.toString('latin1', 257, 262) !== 'ustar')
        throw tar_header_damaged('an entry is not in the ustar format.');
    if (octal(block, 148, 8) !== checksum(block))
        throw tar_header_damaged("an entry's header has a wrong checksum.");
    const prefix = tar_header_text(block, 345, 155);
    const name = tar_header_text(block, 0, 100);
    return {
        path: prefix === '' ? name : `${prefix}/${name}`,
        size: octal(block, 124, 12),
        mtime: octal(block, 136, 12),
        type: block[156] === 0 ? '0' : String.fromCharCode(block[156] ?? 0),
    };
}
/** What the records of a pax header say of the entry after it. */
function tar_header_decodePax(records) {
    const result = {};
    for (let at = 0; at < records.length;) {
        const { key, value, length } = readRecord(records.subarray(at));
        if (key === 'path')
            result.path = value;
        if (key === 'size')
            result.size = wholeNumber(value);
        if (key === 'linkpath' || key.startsWith('GNU.sparse'))
            throw tar_header_damaged(`it has a pax record ${JSON.stringify(key)}.`);
        at += length;
    }
    return result;
}
/** The Problem for an archive that can't be read. */
function tar_header_damaged(found, cause) {
    return new Problem('read the archive', {
        found,
        next: 'Do not use it: get it again from where it was published.',
        cause,
    });
}
function header({ path, size, mtime, type }) {
    const block = Buffer.alloc(tar_header_blockSize);
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
/** `<length> <key>=<value>\n`, where the length counts itself. */
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
        throw tar_header_damaged('a pax record is not whole.');
    return { key: utf8(record.subarray(0, equals)), value: utf8(record.subarray(equals + 1, -1)), length };
}
function wholeNumber(digits) {
    if (!/^\d{1,15}$/.test(digits))
        throw tar_header_damaged('a pax record has a number that is none.');
    return Number(digits);
}
/** Sum of all bytes, those of the checksum itself counted as blanks. */
function checksum(block) {
    return block.reduce((sum, byte, index) => sum + (index >= 148 && index < 156 ? 0x20 : byte), 0);
}
function octal(block, start, length) {
    const digits = block
        .toString('latin1', start, start + length)
        .replace(/[\0 ]+$/, '')
        .trimStart();
    if (!/^[0-7]{1,12}$/.test(digits))
        throw tar_header_damaged("an entry's header has a number that is none.");
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
        throw tar_header_damaged('a name in it is not valid UTF-8.', error);
    }
}

;// CONCATENATED MODULE: ./packages/evidence/lib/archive-limits.js


const archive_limits_defaultLimits = { entries: 100_000, totalSize: 16 * 1024 ** 3, ratio: 400 };
const mostParents = 40;
const kinds = {
    '1': 'a hard link',
    '2': 'a symbolic link',
    '3': 'a device',
    '4': 'a device',
    '6': 'a named pipe',
};
/** What has been read so far, to refuse what is too much or there twice. */
class archive_limits_Contents {
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
            throw damaged(`${name} is ${kinds[type] ?? `an entry of type ${JSON.stringify(type)}`}, not a plain file.`);
        if (!isSafePath(type === '5' ? path.replace(/\/$/, '') : path))
            throw damaged(`${name} is not a path inside the archive.`);
        this.#entries += 1;
        this.#size += size;
        if (this.#entries > this.#limits.entries)
            throw damaged(`it has more than ${this.#limits.entries} entries.`);
        if (this.#size > this.#limits.totalSize)
            throw damaged(`its files have more than ${this.#limits.totalSize} bytes.`);
        this.#addName(foldedName(path), type, name);
    }
    #addName(path, type, name) {
        const parents = [...path.matchAll(/\//g)].map(slash => path.slice(0, slash.index));
        // Every directory is remembered: a thousand in each path would fill the memory.
        if (parents.length > mostParents)
            throw damaged(`${name} is in more than ${mostParents} directories.`);
        for (const parent of parents)
            this.#directories.add(parent);
        if (type === '0' && this.#files.has(path))
            throw damaged(`it has ${name} twice, or with another spelling that is the same on some systems.`);
        if (type === '0')
            this.#files.add(path);
        if (this.#directories.has(path) || parents.some(parent => this.#files.has(parent)))
            throw damaged(`it has ${name} both as a file and as a directory.`);
    }
}

;// CONCATENATED MODULE: ./packages/evidence/lib/archive-pack.js








/**
 * A gzipped tar whose bytes depend on paths and contents alone: bytewise order, files only, mode 0644, owner 0, one time, one
 * deflate (fflate's, the same on every machine and Node version) fed in pieces of one size. `mtime` is in seconds.
 */
async function* archive_pack_packFiles(files, mtime) {
    const ready = [];
    // mtime 0 leaves the time out of gzip's header.
    const gzip = new Gzip({ level: 6, mtime: 0 }, chunk => ready.push(chunk));
    for await (const { block, last } of blocks(tar(files, mtime), 64 * 1024)) {
        gzip.push(block, last);
        yield* ready.splice(0);
    }
}
/** All files of a directory as a gzipped tar, under `prefix/` (empty for none). `mtime` is in seconds since 1970. */
async function packDirectory(directory, prefix, mtime) {
    const chunks = [];
    for await (const chunk of archive_pack_packFiles(filesOf(directory, prefix), mtime))
        chunks.push(chunk);
    return Buffer.concat(chunks);
}
/** The files of a directory, in the order of the archive. Throws a Problem at a path that some system can't hold. */
async function* filesOf(directory, prefix) {
    const paths = await listFiles(directory);
    refusePaths(paths);
    for (const path of paths.sort(byBytes)) {
        const { size } = await stat(join(directory, path));
        yield { path: posix.join(prefix, path), size, body: createReadStream(join(directory, path)) };
    }
}
function refusePaths(paths) {
    const unsafe = paths.find(path => !isSafePath(path));
    const pair = collision(paths);
    if (unsafe === undefined && !pair)
        return;
    const found = unsafe === undefined
        ? `${pair?.map(path => JSON.stringify(path)).join(' and ')} are one file on some systems.`
        : `${JSON.stringify(unsafe)} is no path on some systems.`;
    throw new Problem('pack the files', { found, next: 'Rename the file.' });
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
            throw new Problem(`pack ${JSON.stringify(path)}`, {
                found: 'it changed while it was read.',
                next: 'Run this again when nothing writes to it.',
            });
        yield padding(size);
    }
    yield Buffer.alloc(2 * blockSize);
}
/** Pieces of exactly `size` bytes, but the last: what fflate makes of the same bytes depends on where they are cut. */
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

;// CONCATENATED MODULE: ./packages/evidence/lib/archive.js










const ratioSlack = (/* unused pure expression or super */ null && (16 * 1024 ** 2));
/**
 * The files of a gzipped tar, one after the other, without holding them. Refuses all that is not a plain file or a directory,
 * paths that lead out, a path given twice, and more than `limits`. Throws a Problem.
 */
async function* archive_readArchive(packed, limits = defaultLimits) {
    const chunks = packed instanceof Uint8Array ? Readable.from([packed]) : packed;
    const reader = new ByteReader(unzip(chunks, limits));
    const contents = new Contents(limits);
    try {
        for (let header = await nextHeader(reader); header; header = await nextHeader(reader)) {
            contents.add(header);
            if (header.type === '0')
                yield* oneEntry(header, reader);
            else if (header.size > 0)
                throw damaged('a directory in it has content.');
        }
        await refuseRest(reader);
    }
    finally {
        await reader.close();
    }
}
/**
 * Unpacks a gzipped tar into a new directory, which appears whole or not at all. Throws a Problem when the directory is there
 * already, and for what readArchive refuses.
 */
async function unpackArchive(file, directory, limits = defaultLimits) {
    const partial = `${directory}.partial`;
    await mkdir(dirname(directory), { recursive: true });
    await mkdir(partial);
    try {
        for await (const entry of archive_readArchive(createReadStream(file), limits))
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
/** Unzips within the ratio; whoever stops reading closes what feeds it. */
async function* unzip(packed, limits) {
    const size = { packed: 0, unpacked: 0 };
    const gunzip = createGunzip();
    const source = Readable.from(packed, { objectMode: false })
        .on('data', chunk => {
        size.packed += chunk.length;
    })
        .on('error', error => gunzip.destroy(error));
    try {
        for await (const chunk of guarded(source.pipe(gunzip))) {
            size.unpacked += chunk.length;
            if (size.unpacked > ratioSlack + size.packed * limits.ratio)
                throw damaged(`it unpacks to more than ${limits.ratio} times its size.`);
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
            ? damaged('it is not a whole gzip file.', error)
            : error;
    }
}
async function nextHeader(reader) {
    const header = decodeHeader(await wholeBlocks(reader, blockSize));
    if (header?.type !== 'x')
        return header;
    if (header.size > 64 * 1024)
        throw damaged('a pax header has more than 65536 bytes.');
    const pax = decodePax(await wholeBlocks(reader, header.size));
    const next = decodeHeader(await wholeBlocks(reader, blockSize));
    if (!next || next.type === 'x')
        throw damaged('a pax header has no entry after it.');
    return { ...next, ...pax };
}
/** The first `size` bytes of as many whole blocks as they need. */
async function wholeBlocks(reader, size) {
    const padded = Math.ceil(size / blockSize) * blockSize;
    const bytes = await reader.exactly(padded);
    if (bytes.length < padded)
        throw damaged('it ends in the middle.');
    return bytes.subarray(0, size);
}
async function* oneEntry({ path, size, mtime }, reader) {
    let left = size;
    async function* body() {
        while (left > 0) {
            const part = await reader.some(left);
            if (part.length === 0)
                throw damaged('it ends in the middle.');
            left -= part.length;
            yield part;
        }
    }
    yield { path, size, mtime, body: body() };
    for await (const _ of body())
        ;
    await reader.exactly((blockSize - (size % blockSize)) % blockSize);
}
/** After the block of zeros that ended the entries there may be more zeros, and nothing else. */
async function refuseRest(reader) {
    for (let part = await reader.some(1024 ** 2); part.length > 0; part = await reader.some(1024 ** 2)) {
        if (part.some(byte => byte !== 0))
            throw damaged('it has something after its end.');
    }
}

;// CONCATENATED MODULE: ./packages/evidence/lib/tarball.js





/** Bytes of a signature, a manifest or another file that is read whole. */
const tarball_evidenceLimit = (/* unused pure expression or super */ null && (16 * 1024 * 1024));
/** Bytes of all of these together, held in memory before any signature was looked at. */
const keptLimit = (/* unused pure expression or super */ null && (256 * 1024 * 1024));
const isEvidence = /^(?:manifest\.yaml|SHA256SUMS|.*\.sigstore\.json|.*\.intoto\.jsonl)$/;
/**
 * Reads a tarball in one pass, holding only its evidence files: digests of all files, and whether packing them again gives the
 * same bytes. The content goes straight from the reader to the packer; nothing is unpacked to disk.
 */
async function tarball_scanTarball(open, limit = keptLimit) {
    const own = createHash('sha256');
    const again = createHash('sha256');
    const entries = readArchive(tee(open(), chunk => own.update(chunk)));
    const first = await entries.next();
    if (first.done)
        throw damaged('it holds no file.');
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
            throw damaged(`not all of its files are in one directory, ${JSON.stringify(this.prefix)}.`);
        this.sorted &&= byBytes(this.#last, entry.path) < 0;
        this.#last = entry.path;
        const path = entry.path.slice(this.prefix.length + 1);
        return { path: entry.path, size: entry.size, body: this.#measure(path, entry) };
    }
    async *#measure(path, { body, size }) {
        const hash = createHash('sha256');
        const chunks = [];
        const keep = isEvidence.test(path);
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
        if (size > tarball_evidenceLimit)
            throw damaged(`${JSON.stringify(path)} has ${size} bytes, more than the ${tarball_evidenceLimit} accepted.`);
        this.#keptSize += size;
        if (this.#keptSize > this.#keptLimit)
            throw damaged(`its signatures and statements have more than ${this.#keptLimit} bytes together.`);
    }
}
function prefixOf(path) {
    const slash = path.indexOf('/');
    if (slash < 1)
        throw damaged('its files are not in a directory of their own.');
    return path.slice(0, slash);
}
async function* tee(chunks, look) {
    for await (const chunk of chunks) {
        look(chunk);
        yield chunk;
    }
}

;// CONCATENATED MODULE: ./packages/evidence/lib/release-source.js








/** Opens a release directory, a folder of downloaded assets, or a tarball. Throws a Problem when the path is none of these. */
async function openRelease(path) {
    const status = await stat(path).catch(() => undefined);
    if (status?.isDirectory())
        return openDirectory(path);
    if (status?.isFile())
        return openTarball(path);
    throw new CannotCheck(`open ${path}`, {
        found: status ? 'it is neither a file nor a directory.' : 'there is no such file or directory.',
        next: 'Give a release directory, a folder with the assets of a release, or the tarball of one.',
    });
}
/** Name of a file in a source; undefined where only the tarball has it. */
function release_source_nameIn(source, file) {
    return source.kind === 'assets' ? file.asset : file.path;
}
/** Assets of a GitHub release have no subdirectories; a release directory has some, and never a tarball of itself. */
async function openDirectory(path) {
    const entries = await readdir(path, { withFileTypes: true });
    const isFlat = !entries.some(entry => entry.isDirectory()) || entries.some(entry => isTarballName(entry.name));
    const kind = isFlat ? 'assets' : 'directory';
    const names = await listFiles(path);
    return {
        kind,
        beside: kind === 'assets' ? path : dirname(resolve(path)),
        names,
        measure: async (name) => ({
            size: (await fileSize(join(path, name))) ?? 0,
            sha256: await sha256File(join(path, name)),
        }),
        read: async (name) => (names.includes(name) ? readLimited(join(path, name), evidenceLimit) : undefined),
    };
}
/** Reads the whole tarball once; what it says of itself is checked with the other checks (verify/tarball.ts). */
async function openTarball(path) {
    const { files, kept, ...repacked } = await scanTarball(() => createReadStream(path));
    return {
        kind: 'tarball',
        beside: dirname(path),
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
/** True when the release has this file, here or in its tarball. */
function evidence_reader_isListed(manifest, path) {
    return unlisted.some(name => name === path) || manifest.files.some(file => file.path === path);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/report.js



/** Runs one check. A Problem is a failure; what prevented the check (CannotCheck, an error of the system) is an error. */
async function report_check(name, body) {
    try {
        const { detail, verified, status = 'pass' } = await body();
        return { name, status, detail, ...(verified ? signature(verified) : {}) };
    }
    catch (error) {
        const status = error instanceof Problem && !(error instanceof CannotCheck) ? 'fail' : 'error';
        return { name, status, detail: error instanceof Problem ? `${error.found}` : `${messageOf(error)}.` };
    }
}
/** A failed check says which file it is about. */
function report_naming(file, result) {
    if (result.status === 'pass' || result.status === 'absent' || result.detail.includes(file))
        return result;
    return { ...result, detail: `${file}: ${result.detail}` };
}
/** Throws what makes a check fail. */
function report_fail(found) {
    throw new Problem('verify the release', { found, next: 'Do not use it: get it again from where it was published.' });
}
/** `1 image`, `2 images` */
function counted(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
/** The worst of all checks and files: a failure outweighs what could not be checked. */
function resultOf(report) {
    const statuses = [...report.checks, ...report.files].map(({ status }) => status);
    if (statuses.includes('fail'))
        return 'not verified';
    return statuses.includes('error') ? 'could not check' : 'verified';
}
function signature({ signer, time }) {
    const signedBy = signer.kind === 'key' ? { kind: 'key', sha256: keyFingerprint(signer.publicKey) } : signer;
    return { signedBy, ...(time === undefined ? {} : { signedAt: time }) };
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/origin.js


/**
 * A certificate that says whose run signed must say what the manifest says: else any caller of the same reusable workflow, or
 * a run of another commit, could sign for this release. Keys, and identities of people, say nothing of it.
 */
function origin_requireOrigin({ source: run }, { source }) {
    if (run === undefined)
        return;
    if (run.repository !== source.repository)
        fail(`it was signed by a run of ${run.repository}, and the release is of ${source.repository}.`);
    if (run.commit !== source.commit)
        fail(`it was signed by a run of commit ${run.commit}, and the release is of ${source.commit}.`);
    requireTag(run.ref, source.tag, 'it was signed by a run');
}
/**
 * A key may sign for several projects, and the workflow of another repository signs for every one that calls it: then only the
 * reader can say which is meant. Throws CannotCheck where that is needed and not said.
 */
function requireRepository({ signer, source: run }, { source }, { repository }) {
    if (repository !== undefined && source.repository !== repository)
        fail(`the release is of ${source.repository}, not of ${repository}.`);
    if (repository !== undefined || run === undefined || signer.kind === 'key')
        return;
    if (signer.identity.startsWith(`${source.repository}/`))
        return;
    throw new CannotCheck('verify the release', {
        found: `it is signed by a workflow that other repositories can call too (${signer.identity}). ` +
            'Say which repository you mean with --source-repository.',
        next: `This release says that it is of ${source.repository}.`,
    });
}
/** A run that a tag started must have been started by the release's own; branches have a commit and no say about the tag. */
function requireTag(ref, tag, what) {
    if (ref.startsWith('refs/tags/') && ref !== `refs/tags/${tag}`)
        fail(`${what} of ${ref}, and the release is of refs/tags/${tag}.`);
}

;// CONCATENATED MODULE: ./packages/evidence/lib/verify/images.js




/** What `cosign sign` (3.x) states of an image; https://github.com/sigstore/cosign/blob/main/specs/BUNDLE_SPEC.md */
const imageSignatureType = 'https://sigstore.dev/cosign/sign/v1';
/** Where the signature of an image lies in the release directory. */
function imageSignaturePath(name) {
    return `images/${name}/signature.sigstore.json`;
}
/** One check for each image: that its signature holds and is of its digest. */
async function checkImages(manifest, read, verifier) {
    return Promise.all(manifest.images.map(async (image) => naming(imageSignaturePath(image.name), await check(`image ${image.name}`, () => checkImage(image, manifest, read, verifier)))));
}
async function checkImage(image, manifest, read, verifier) {
    const path = imageSignaturePath(image.name);
    if (!isListed(manifest, path))
        return { status: 'absent', detail: `${image.repository} has no signature in the release.` };
    const bundle = await read(path);
    if (!bundle)
        return { status: 'absent', detail: 'Its signature travels in the tarball, which is not here.' };
    const verified = verifier.verifyStatement(bundle);
    requireOrigin(verified, manifest);
    const { predicateType } = verified.statement;
    if (predicateType !== imageSignatureType)
        fail(`its predicate is ${JSON.stringify(predicateType)}, not ${imageSignatureType}.`);
    if (!hasSubject(verified.statement, image.digest.slice('sha256:'.length)))
        fail(`it is the signature of another image than ${image.digest}.`);
    return { detail: `${image.repository}@${image.digest} is signed.`, verified };
}

;// CONCATENATED MODULE: ./packages/core/lib/sign/image.js




/** The statement of `cosign sign` about an image; `digest` is `sha256:…`. */
function imageStatement(digest) {
    const sha256 = digest.replace(/^sha256:/, '');
    return {
        _type: 'https://in-toto.io/Statement/v1',
        subject: [{ digest: { sha256 } }],
        predicateType: imageSignatureType,
        predicate: {},
    };
}
/** Throws unless the statement is a signature of the image: any signed statement is not enough. */
function requireSigned(digest, verified) {
    const { statement } = verified;
    if (statement.predicateType === imageSignatureType && statement_hasSubject(statement, digest.replace(/^sha256:/, '')))
        return verified;
    throw new problem/* Problem */.A(`verify the signature of ${digest}`, {
        found: `what is signed is a statement of type ${statement.predicateType} about ${statement.subject.map(one => one.digest.sha256).join(', ')}.`,
        next: 'Sign the image again.',
    });
}
/** Throws unless the registry has the image: cosign signs, and logs, any digest. */
async function requireImage(image, options, host) {
    await runCosign({ cosign: options.cosign, what: `find ${image}`, args: ['tree', image], retries: options.retries }, host);
}
/** Throws unless the registry gives the signature back. `bundle` is the one-line JSON that was pushed. */
async function requireReferrer(image, bundle, options, host) {
    const found = await storedBundles(image, options, host);
    if (found.some(one => signatureOf(one) === signatureOf(bundle)))
        return;
    throw new problem/* Problem */.A(`find the signature of ${image}`, {
        found: 'the registry accepted it and does not give it back.',
        next: 'Check that the registry supports OCI 1.1 referrers, or the tag scheme that stands in for them.',
    });
}
/** Bundles that the registry has of an image, one-line JSON each. */
async function storedBundles(image, options, host) {
    const { cosign, retries } = options;
    try {
        const args = ['download', 'signature', image];
        const text = await runCosign({ cosign, what: `find the signature of ${image}`, args, retries }, host);
        return text.split('\n').filter(line => line.startsWith('{'));
    }
    catch (error) {
        if (error instanceof problem/* Problem */.A && error.details?.includes('no signatures associated'))
            return [];
        throw error;
    }
}
function signatureOf(bundle) {
    return JSON.parse(bundle)?.dsseEnvelope?.signatures?.[0]?.sig;
}

;// CONCATENATED MODULE: ./packages/core/lib/sign/key.js








/** cosign's `--key` for those variables. */
const keyArguments = ['--key', 'env://COSIGN_PRIVATE_KEY'];
/** The key to sign with, masked from now on; undefined when signing is keyless. */
async function keyVariables(options, host) {
    const { kind } = options.signing;
    if (kind === 'keyless')
        return undefined;
    const variables = kind === 'key' ? givenKey(process.env) : await throwAwayKey(options.cosign, host);
    mask(variables, host);
    return variables;
}
// Opening the key takes cosign a third of a second, and every signature is verified with its public half.
const publicKeys = new Map();
/** The public half, PEM; undefined when signing is keyless. */
async function publicKey(options, host) {
    const env = await keyVariables(options, host);
    if (env === undefined)
        return undefined;
    const name = sha256(`${env.COSIGN_PRIVATE_KEY}\n${env.COSIGN_PASSWORD}`);
    const read = publicKeys.get(name) ?? readPublicKey(options, env, host);
    publicKeys.set(name, read);
    return read;
}
function readPublicKey({ cosign }, env, host) {
    return runCosign({ cosign, what: 'read the signing key', args: ['public-key', ...keyArguments], env }, host);
}
function givenKey(env) {
    const key = env.COSIGN_PRIVATE_KEY ?? '';
    if (key.trim() === '')
        throw key_unusable('COSIGN_PRIVATE_KEY is not set.', 'Add `env: COSIGN_PRIVATE_KEY: ${{ secrets.COSIGN_PRIVATE_KEY }}` to the step.');
    if (!key.includes('\n') && key.includes('\\n')) {
        throw key_unusable('COSIGN_PRIVATE_KEY has `\\n` in place of line ends.', 'Store the text of `cosign.key` as it is, with its line ends.');
    }
    // An empty password is one: without the variable, cosign would ask for it.
    return { COSIGN_PRIVATE_KEY: key, COSIGN_PASSWORD: env.COSIGN_PASSWORD ?? '' };
}
/** One key pair a job, so that everything of a dry run has the same signer; it is worth nothing afterwards. */
async function throwAwayKey(cosign, host) {
    const dir = (0,external_node_path_.join)(process.env.RUNNER_TEMP ?? (0,external_node_os_.tmpdir)(), 'release-tools-dry-run');
    const [keyFile, passwordFile] = [(0,external_node_path_.join)(dir, 'cosign.key'), (0,external_node_path_.join)(dir, 'password')];
    if ((await files_fileSize(keyFile)) === undefined) {
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
/** Line by line too: that is how a log would show it. */
function mask({ COSIGN_PRIVATE_KEY, COSIGN_PASSWORD }, host) {
    const lines = COSIGN_PRIVATE_KEY.split('\n').filter(line => line.trim() !== '' && !line.startsWith('-----'));
    for (const value of [COSIGN_PRIVATE_KEY, COSIGN_PASSWORD, ...lines])
        if (value !== '')
            host.secret(value);
}
function key_unusable(found, next) {
    return new problem/* Problem */.A('sign with the key pair', { found, next });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/claimed-signer.js



const issuerOid = '1.3.6.1.4.1.57264.1.8';
/**
 * Whom the certificate of a bundle names: a claim, to be shown or to be verified next, never a reason to trust. Throws a
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

;// CONCATENATED MODULE: ./packages/evidence/lib/trusted-root.js




/** https://github.com/sigstore/protobuf-specs/blob/main/protos/sigstore_trustroot.proto */
const mediaTypes = [
    'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    'application/vnd.dev.sigstore.trustedroot.v0.2+json',
];
const limit = 4 * 1024 * 1024;
/** Reads the text of a `trusted_root.json`, or its parsed form. Throws CannotCheck when it is none. */
function parseTrustedRoot(json) {
    const value = typeof json === 'string' || json instanceof Uint8Array ? readText(json) : json;
    try {
        const root = dist.TrustedRoot.fromJSON(value);
        if (!mediaTypes.includes(root.mediaType))
            throw trusted_root_unusable(`its media type is ${JSON.stringify(root.mediaType)}.`);
        // Without a beginning, a log's key would count for signatures from before it existed.
        const endless = root.tlogs.find(log => log.publicKey?.validFor?.start === undefined);
        if (endless !== undefined)
            throw trusted_root_unusable(`its log ${JSON.stringify(endless.baseUrl)} does not say since when it is valid.`);
        return root;
    }
    catch (error) {
        throw error instanceof problem/* Problem */.A ? error : trusted_root_unusable(`it does not parse (${(0,problem/* messageOf */.b)(error)}).`, error);
    }
}
/**
 * The root of the public Sigstore, embedded: verification needs no network. It ages, so whoever uses it shows `date`.
 * Loaded when asked for: it is not needed where the verifier brings a root or a key.
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
/** The latest day on which something of the root began to be valid. */
function newestDay(root) {
    const logs = [...root.tlogs, ...root.ctlogs].map(log => log.publicKey?.validFor?.start);
    const authorities = [...root.certificateAuthorities, ...root.timestampAuthorities].map(one => one.validFor?.start);
    const times = [...logs, ...authorities].map(start => start?.getTime() ?? 0);
    return new Date(Math.max(0, ...times)).toISOString().slice(0, 10);
}
function readText(json) {
    try {
        return parseStrictJson(json, 'the trusted root', limit);
    }
    catch (error) {
        throw error instanceof problem/* Problem */.A ? trusted_root_unusable(error.found, error) : error;
    }
}
function trusted_root_unusable(found, cause) {
    return new cannot_check_CannotCheck('read the trusted root', {
        found,
        next: 'Give a trusted_root.json, as `cosign trusted-root create` writes it.',
        cause,
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/sign/verify.js





const verify_limit = 4 * 1024 * 1024;
/**
 * Verifies a signature right after it was made, as a stranger would: by the key that was meant, or by the identity that Fulcio
 * gave, against the given root or the embedded public one. Where that one is too old to tell, a warning says so.
 */
async function verifyOwn(bundle, options, host, check) {
    const signer = await ownSigner(bundle, options, host);
    try {
        return check(new SignatureVerifier({ signers: [signer], ...(await rootFor(signer, options)) }));
    }
    catch (error) {
        if (!(error instanceof cannot_check_CannotCheck) || options.trustedRoot !== undefined)
            throw error;
        host.warning(`The new signature could not be checked here: ${error.found} Update release-tools, or set \`trusted-root\`.`);
        return { signer, logged: true };
    }
}
async function ownSigner(bundle, options, host) {
    const key = await publicKey(options, host);
    return key === undefined ? claimedSigner(bundle) : { kind: 'key', publicKey: key };
}
/** The root that signatures by this signer are verified against. */
async function rootFor(signer, options) {
    if (options.signing.kind === 'dry-run')
        return {};
    if (options.trustedRoot !== undefined) {
        return { trustedRoot: parseTrustedRoot(await files_readLimited(options.trustedRoot, verify_limit)) };
    }
    return signer.kind === 'key' ? {} : { trustedRoot: (await publicTrustedRoot()).root };
}

;// CONCATENATED MODULE: ./packages/core/lib/sign/earlier.js





/**
 * The signature that this same signer put beside an image before, where it holds and is in a log exactly if a new one would be:
 * running again then changes nothing. `image` is `repository@digest`.
 */
async function earlierSignature(image, digest, options, host) {
    const stored = await storedBundles(image, options, host);
    const signer = stored.length === 0 ? undefined : await earlier_ownSigner(options, host);
    if (signer === undefined)
        return undefined;
    const verifier = new SignatureVerifier({ signers: [signer], ...(await rootFor(signer, options)) });
    for (const bundle of stored) {
        const verified = holds(() => requireSigned(digest, verifier.verifyStatement(bundle)));
        if (verified?.logged === (options.transparency !== 'none'))
            return { bundle, verified };
    }
    return undefined;
}
function holds(check) {
    try {
        return check();
    }
    catch {
        // Somebody else's, or about something else: it stays where it is.
        return undefined;
    }
}
async function earlier_ownSigner(options, host) {
    const key = await publicKey(options, host);
    return key === undefined ? ownIdentity(process.env, host) : { kind: 'key', publicKey: key };
}
/** Who this job is, asked of GitHub over its own connection: enough to recognise signatures, which are verified themselves. */
async function ownIdentity(env, host) {
    const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token, GITHUB_SERVER_URL: server } = env;
    try {
        const headers = { authorization: `Bearer ${token}` };
        const response = await fetch(`${url}&audience=release-tools`, { headers, signal: AbortSignal.timeout(20_000) });
        const { value } = (await response.json());
        host.secret(value);
        const { iss = '', job_workflow_ref: workflow } = (0,decode_jwt/* decodeJwt */.i)(value);
        return { kind: 'identity', identity: `${server ?? 'https://github.com'}/${workflow}`, issuer: iss };
    }
    catch {
        // Signing anew asks for a token too, and says what is wrong.
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/core/lib/sign/identity.js



/** The key by its variables, or the runner's right to ask for an identity token, which reaches cosign and nothing else. */
async function credentials(options, host) {
    const key = await keyVariables(options, host);
    if (key !== undefined)
        return { args: keyArguments, env: key };
    return { args: ['--oidc-provider', 'github-actions'], env: tokenRequest(process.env) };
}
function tokenRequest(env) {
    const { ACTIONS_ID_TOKEN_REQUEST_URL, ACTIONS_ID_TOKEN_REQUEST_TOKEN } = env;
    if (ACTIONS_ID_TOKEN_REQUEST_URL && ACTIONS_ID_TOKEN_REQUEST_TOKEN)
        return { ACTIONS_ID_TOKEN_REQUEST_URL, ACTIONS_ID_TOKEN_REQUEST_TOKEN };
    throw new problem/* Problem */.A('sign with the identity of this job', {
        found: 'the job may not ask GitHub for an identity token.',
        next: `Sign with a key pair (set COSIGN_PRIVATE_KEY), or with the job’s identity. ${idTokenPermission}`,
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/sign/services.js





const mediaType = 'application/vnd.dev.sigstore.signingconfig.v0.2+json';
const services_limit = 1024 * 1024;
/** Signs without any server. */
const silent = { mediaType, rekorTlogConfig: {}, tsaConfig: {} };
/** Without one, cosign would fetch the public Sigstore's, which says nothing about a signature without witnesses. */
const emptyRoot = { mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1' };
/**
 * cosign's arguments that say which servers it may talk to. A derived config is written into `scratch`. Throws a Problem when
 * what is asked for would show the signature elsewhere than `transparency` allows, or can't be made with these servers.
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
/** The services to use; undefined for the public ones, which cosign knows. */
async function chooseConfig({ signing, transparency, signingConfig, }) {
    if (signing.kind === 'dry-run')
        return silent;
    const given = signingConfig === undefined ? undefined : await readConfig(signingConfig);
    if (transparency === 'private')
        requirePrivate(given);
    if (transparency === 'none' && signing.kind === 'keyless')
        requireOwnAuthorities(given);
    if (transparency !== 'none')
        return given;
    return given === undefined ? silent : withoutLog(given);
}
async function readConfig(path) {
    const config = parseStrictJson(await files_readLimited(path, services_limit), `the signing config ${path}`, services_limit);
    if (isConfig(config))
        return config;
    throw new problem/* Problem */.A(`use the signing config ${path}`, {
        found: `it is not of the media type ${mediaType}.`,
        next: 'Make one with `cosign signing-config create`.',
    });
}
function isConfig(value) {
    return typeof value === 'object' && value !== null && 'mediaType' in value && value.mediaType === mediaType;
}
/** A timestamp is no log entry: its authority sees a hash and keeps nothing, so it stays. */
function withoutLog({ rekorTlogUrls, ...rest }) {
    return { ...rest, rekorTlogConfig: {} };
}
function requirePrivate(config) {
    if (config === undefined) {
        throw refused('private', 'no signing config says which servers to use.', 'Set the input `signing-config`, or another `transparency`.');
    }
    const open = [...urls(config.caUrls), ...urls(config.rekorTlogUrls)].find(isPublic);
    if (open !== undefined) {
        throw refused('private', `the signing config names ${open}, which is public.`, 'Name your own servers, or set `transparency: public`.');
    }
}
function requireOwnAuthorities(config) {
    const authorities = urls(config?.caUrls);
    const usable = authorities.length > 0 && !authorities.some(isPublic) && urls(config?.tsaUrls).length > 0;
    if (usable)
        return;
    throw refused('none', 'keyless signing without a log needs a Fulcio and a timestamp authority of your own: the public Fulcio shows repository and workflow in its certificate log.', 'Set `signing-config` to one that names both, or sign with a key pair (`signing: key`).');
}
function urls(services) {
    return (services ?? []).map(service => service.url);
}
function isPublic(url) {
    const host = URL.canParse(url) ? new URL(url).hostname : url;
    return host === 'sigstore.dev' || host.endsWith('.sigstore.dev');
}
function refused(transparency, found, next) {
    return new problem/* Problem */.A(`sign with \`transparency: ${transparency}\``, { found, next });
}

;// CONCATENATED MODULE: ./packages/core/lib/sign.js











/** What Node reads at once, and more than GitHub takes as an asset. */
const blobLimit = 2 ** 31 - 1;
/**
 * Signs a file with cosign, verifies the signature, and only then writes its bundle (v0.3, one line of JSON). Says who signed.
 */
async function signFile(path, bundlePath, options, host) {
    const bundle = await makeBundle(`sign ${(0,external_node_path_.basename)(path)}`, ['sign-blob', path], options, host);
    const data = await files_readLimited(path, blobLimit);
    const verified = await verifyOwn(bundle, options, host, verifier => verifier.verifyBlob(data, bundle));
    await files_writeFileAtomic(bundlePath, `${bundle}\n`);
    return verified;
}
/** Signs a statement as it stands, byte for byte; gives the bundle (DSSE) as one line of JSON without line end, verified. */
async function signStatement(statement, options, host) {
    return withScratch('sign', async (scratch) => {
        const path = (0,external_node_path_.join)(scratch, 'statement.json');
        await (0,promises_.writeFile)(path, JSON.stringify(statement));
        const args = ['attest-blob', '--statement', path];
        const bundle = await makeBundle(`sign the statement ${statement.predicateType}`, args, options, host);
        await verifyOwn(bundle, options, host, verifier => verifier.verifyStatement(bundle));
        return bundle;
    });
}
/**
 * Signs an image by its digest (`sha256:…`), puts the signature beside it in the registry as a referrer, checks that it is
 * there, and writes its bundle. One by the same signer that is there already is kept. A dry run makes the same signature and
 * pushes nothing.
 */
async function signImage(repository, digest, bundlePath, options, host) {
    const image = `${repository}@${digest}`;
    const dryRun = options.signing.kind === 'dry-run';
    const { bundle, verified } = dryRun
        ? await rehearse(digest, options, host)
        : await signInPlace(image, digest, options, host);
    await files_writeFileAtomic(bundlePath, `${bundle}\n`);
    return verified;
}
async function signInPlace(image, digest, options, host) {
    await requireImage(image, options, host);
    const earlier = await earlierSignature(image, digest, options, host);
    if (earlier !== undefined)
        return earlier;
    const bundle = await makeBundle(`sign ${image}`, ['sign', image], options, host);
    const verified = await verifyImage(digest, bundle, options, host);
    await requireReferrer(image, bundle, options, host);
    return { bundle, verified };
}
async function rehearse(digest, options, host) {
    const bundle = await signStatement(imageStatement(digest), options, host);
    return { bundle, verified: await verifyImage(digest, bundle, options, host) };
}
function verifyImage(digest, bundle, options, host) {
    return verifyOwn(bundle, options, host, verifier => requireSigned(digest, verifier.verifyStatement(bundle)));
}
/** Runs one of cosign's signing commands; gives the bundle it wrote, as one line. */
async function makeBundle(what, [command = '', ...rest], options, host) {
    return withScratch('sign', async (scratch) => {
        const path = (0,external_node_path_.join)(scratch, 'bundle.json');
        const who = await credentials(options, host);
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

;// CONCATENATED MODULE: ./packages/core/lib/http/wrong-digest.js

/** A file that is not the one that was pinned: never just a reason to look elsewhere, always worth a warning. */
class WrongDigest extends problem/* Problem */.A {
}

// EXTERNAL MODULE: ./node_modules/.pnpm/semver@7.8.6/node_modules/semver/functions/satisfies.js
var satisfies = __webpack_require__(883);
;// CONCATENATED MODULE: ./packages/core/lib/tools/denied.js


// Known bad versions. Ranges are semver's; a pre-release of a denied range is denied too.
const denied = [
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
/** Why a version must not be used; undefined for one that may. */
function whyDenied(name, version) {
    const matches = (entry) => entry.name === name && satisfies(version, entry.versions, { includePrerelease: true });
    return denied.find(matches)?.reason;
}
/** Throws a Problem for a version that must not be used, wherever it came from. */
function refuseDenied(name, version) {
    const reason = whyDenied(name, version);
    if (reason === undefined)
        return;
    throw new problem/* Problem */.A(`use ${name} ${version}`, {
        found: `this version is known to be bad: ${reason}.`,
        next: 'Use the version of the lock, or another one that is not affected.',
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/tools/names.js
/** The programs that setup-tools can install, in the order in which they are listed everywhere. */
const toolNames = (/* unused pure expression or super */ null && (['cosign', 'syft', 'grype', 'trivy', 'slsa-verifier', 'actionlint', 'act']));
/** True for the name of a tool of the lock. */
function isToolName(name) {
    return toolNames.some(known => known === name);
}
/** The file name of a tool's program: `cosign`, on Windows `cosign.exe`. */
function programName(name, windows = process.platform === 'win32') {
    return windows ? `${name}.exe` : name;
}

;// CONCATENATED MODULE: ./packages/core/lib/tools/record.js




const origins = ['release', 'built', 'wheel', 'path'];
/** The name of a record. */
const recordName = 'release-tools.json';
/** The record beside a program, or undefined where there is none, or none that can be read. */
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
/** Leaves the record beside the program. */
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

;// CONCATENATED MODULE: ./packages/core/lib/tools/version.js
const arguments_ = { cosign: ['version'], 'slsa-verifier': ['version'] };
/**
 * The version that a program says of itself, without `v`; `unknown` where it does not say (a build without the linker
 * flags that carry it).
 */
async function askVersion(name, program, host) {
    const { stdout, stderr } = await host.exec(program, arguments_[name] ?? ['--version']);
    return versionIn(`${stdout}\n${stderr}`);
}
/** The first version number of a text; a Go version (`go1.26.8`) is none. */
function versionIn(text) {
    return /(?<![\w.])v?(\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.-]+)?)/.exec(text)?.[1] ?? 'unknown';
}

;// CONCATENATED MODULE: ./packages/core/lib/tools/find.js









/**
 * Finds a tool on PATH. The digest is computed again and must equal the one recorded when the tool was installed; a
 * program without a record is asked for its version. Throws a Problem when the tool is absent, changed or known bad.
 */
async function findTool(name, host) {
    const path = await findProgram(programName(name), process.env.PATH ?? '');
    if (path === undefined)
        throw missing(name);
    return describeTool(name, path, host);
}
/** What is known of a program at a path; checked against the record beside it. */
async function describeTool(name, path, host) {
    const [record, sha256] = await Promise.all([record_readRecord(path), digest_sha256File(path)]);
    if (record?.name !== name)
        return describeUnrecorded(name, path, sha256, host);
    if (record.sha256 !== sha256)
        throw changed(name, path, record.sha256, sha256);
    refuseDenied(name, record.version);
    return { path, name, version: record.version, sha256, origin: record.origin };
}
async function describeUnrecorded(name, path, sha256, host) {
    const version = await askVersion(name, path, host);
    refuseDenied(name, version);
    return { path, name, version, sha256, origin: 'path' };
}
/** The first program of that name in the directories of PATH; relative ones are skipped, as anyone could fill them. */
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
        found: `there is no ${name} on PATH.`,
        next: `Add a step before this one: \`uses: org/release-tools/actions/setup-tools@v1\` with \`tools: ${name}\`.`,
    });
}
function changed(name, path, expected, found) {
    return new WrongDigest(`run ${name}`, {
        found: `${path} was changed after it was installed: its SHA-256 is ${found}, and ${expected} was recorded.`,
        next: 'Run setup-tools again, and find out what changed the file: this machine may not be trustworthy.',
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/sign/choose.js


/**
 * Decides how to sign, before anything is made. `privateRepository` is what the run's event says; undefined, where it does
 * not say, counts as private. Throws a Problem when the signature would show a private repository in public.
 */
async function chooseSigning(request, privateRepository, host) {
    const signing = choose(request, process.env);
    if (signing.kind !== 'dry-run')
        refuseLeak(request, privateRepository);
    const { transparency, signingConfig, trustedRoot } = request;
    return {
        signing,
        transparency,
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
function refuseLeak(request, privateRepository) {
    const { transparency, allowPublicLogForPrivateRepository } = request;
    if (transparency !== 'public' || privateRepository === false || allowPublicLogForPrivateRepository)
        return;
    const found = privateRepository
        ? 'this repository is private, and the public Sigstore would show its name, its workflow and what it releases, for ever.'
        : 'this run does not say whether the repository is private, and the public Sigstore would show it for ever.';
    throw new problem/* Problem */.A('sign with `transparency: public`', {
        found,
        next: 'Set `transparency: private` with a `signing-config` of your own Sigstore, or `none` with a key pair; or, if that may be seen, `allow-public-log-for-private-repository: true`.',
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/own-tool.js
/** release-tools itself, as the maker of a file; a test compares the version with package.json. */
const ownTool = { name: 'release-tools', version: '1.0.0' };

;// CONCATENATED MODULE: ./packages/core/lib/sign/image-signature.js








const listPath = 'image-signature.txt';
/** The image of the release that a repository and digest name, if it is one. */
async function imageOfRelease(releaseDir, repository, digest) {
    const { images } = await readParts(releaseDir);
    return images.find(image => image.repository === repository && image.digest === digest);
}
/**
 * Writes `image-signature.txt` from all signatures that are there, for people: digest, signer and signature of each image. Leaves
 * the records of that file and of the new bundle.
 */
async function recordImageSignature(releaseDir, image, cosign) {
    const { images } = await readParts(releaseDir);
    const entries = await Promise.all(images.map(one => describe(releaseDir, one)));
    await files_writeFileAtomic((0,external_node_path_.join)(releaseDir, listPath), entries.filter(text => text !== undefined).join('\n'));
    const { name, version, sha256 } = cosign;
    const files = [
        {
            path: imageSignaturePath(image.name),
            mediaType: bundleMediaType,
            madeBy: { name, version, sha256 },
            reproducible: 'no',
        },
        { path: listPath, mediaType: 'text/plain', madeBy: ownTool, reproducible: 'no' },
    ];
    await writePart(releaseDir, `cosign-sign.${image.name}`, { files });
}
async function describe(releaseDir, image) {
    const bundle = await (0,promises_.readFile)((0,external_node_path_.join)(releaseDir, imageSignaturePath(image.name)), 'utf8').catch(() => undefined);
    if (bundle === undefined)
        return undefined;
    const lines = [
        `image:      ${image.repository}`,
        `digest:     ${image.digest}`,
        ...signerLines(bundle),
        `signature:  ${image_signature_signatureOf(bundle)}`,
        `bundle:     ${imageSignaturePath(image.name)}`,
    ];
    return `${lines.join('\n')}\n`;
}
function signerLines(bundle) {
    const { content } = parseBundle(bundle).verificationMaterial;
    // cosign's hint is the SHA-256 of the public key in DER, base64.
    if (content.$case === 'publicKey')
        return [`signed by:  key sha256:${Buffer.from(content.publicKey.hint, 'base64').toString('hex')}`];
    const { identity, issuer } = claimedSigner(bundle);
    return [`signed by:  ${identity}`, `issuer:     ${issuer}`];
}
function image_signature_signatureOf(bundle) {
    const { content } = parseBundle(bundle);
    const signature = content.$case === 'dsseEnvelope' ? content.dsseEnvelope.signatures[0]?.sig : content.messageSignature.signature;
    return signature?.toString('base64') ?? '';
}

;// CONCATENATED MODULE: ./packages/core/lib/workspace-files.js




/**
 * The files that paths and patterns name, relative to `directory`, each once, in bytewise order. A line that names no file is a
 * Problem, and so is one that leads out of the directory, also by a symbolic link. `input` is named in the message.
 */
async function matchFiles(patterns, directory, input) {
    const found = [];
    for (const pattern of patterns)
        found.push(...(await matchOne(pattern, directory, input)));
    return [...new Set(found)].sort(files_byBytes);
}
async function matchOne(pattern, directory, input) {
    if (leadsOut(pattern))
        throw bad(input, pattern, 'it leads out of the workspace.');
    // A name with brackets or stars is first of all a name.
    const whole = await isFile((0,external_node_path_.join)(directory, pattern));
    const paths = whole ? [toPosix(pattern)] : await expand(pattern, directory);
    if (paths.length === 0)
        throw bad(input, pattern, 'there is no such file.');
    for (const path of paths)
        refuseControl(path, input);
    for (const path of paths)
        await refuseLinkOut(path, directory, input);
    return paths;
}
async function expand(pattern, directory) {
    const paths = [];
    for await (const path of (0,promises_.glob)(pattern, { cwd: directory }))
        if (await isFile((0,external_node_path_.join)(directory, path)))
            paths.push(toPosix(path));
    return paths;
}
async function isFile(path) {
    return (await files_fileSize(path)) !== undefined;
}
/** Names are printed one a line, in logs, outputs and summaries. */
function refuseControl(path, input) {
    if (/\p{Cc}/u.test(path))
        throw bad(input, path, 'the name holds a line end or another control character.');
}
async function refuseLinkOut(path, directory, input) {
    const [root, target] = await Promise.all([(0,promises_.realpath)(directory), (0,promises_.realpath)((0,external_node_path_.join)(directory, path))]);
    if (leadsOut((0,external_node_path_.relative)(root, target)))
        throw bad(input, path, `it leads out of the workspace (to ${target}).`);
}
function leadsOut(path) {
    return (0,external_node_path_.isAbsolute)(path) || path.split(/[\\/]/).includes('..');
}
function bad(input, pattern, found) {
    return new problem/* Problem */.A(`use the input ${JSON.stringify(input)}`, {
        found: `${JSON.stringify(pattern)}: ${found}`,
        next: 'Give paths or patterns of files in the workspace, one a line.',
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/notes/format.js
/** `1.5 MB`, `312 bytes`: decimal units, one digit after the point. */
function formatSize(bytes) {
    if (bytes < 1000)
        return `${bytes} bytes`;
    const unit = ['kB', 'MB', 'GB', 'TB'].find((_, index) => bytes < 1000 ** (index + 2)) ?? 'TB';
    return `${(bytes / 1000 ** (['kB', 'MB', 'GB', 'TB'].indexOf(unit) + 1)).toFixed(1)} ${unit}`;
}
/** `1 artifact`, `3 artifacts`. */
function count(number, one, many = `${one}s`) {
    return `${number} ${number === 1 ? one : many}`;
}
/** `2026-01-31T12:00:00Z` as `31 January 2026`, whatever the machine's locale and zone. */
function formatDate(time) {
    const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(time) ?? [];
    return `${Number(day)} ${months[Number(month) - 1]} ${year}`;
}
const months = 'January February March April May June July August September October November December'.split(' ');
/** Text inside a cell of a Markdown table, or after a bullet: nothing in it starts markup, a link, a mention or HTML. */
function escapeMarkdown(text) {
    return text
        .replace(/\s+/g, ' ')
        .replace(/[\\`*_{}[\]()#+!|<>~@&]/g, character => `\\${character}`)
        .replaceAll('\\@', '&#64;')
        .replaceAll('\\&', '&amp;')
        .replaceAll('\\<', '&lt;')
        .replaceAll('\\>', '&gt;');
}
/** Inline code that holds any text: a fence longer than the backticks inside, and no character that ends a table's cell. */
function code(text) {
    const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(run => run.length));
    const fence = '`'.repeat(longest + 1);
    const padded = longest > 0 ? ` ${text} ` : text;
    return `${fence}${padded.replace(/\s+/g, ' ').replace(/\\*\|/g, found => `${'\\'.repeat(2 * found.length - 2)}\\|`)}${fence}`;
}

;// CONCATENATED MODULE: ./packages/core/lib/shell.js
/** A word as a POSIX shell takes it literally, for commands that people paste; our own programs start without a shell. */
function shellWord(text) {
    return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

;// CONCATENATED MODULE: ./packages/core/lib/sign/commands.js

/** Where a reader of the commands finds the public key. */
const keyPath = 'keys/cosign.pub';
/** The commands that verify a signature, with cosign and, for files, with release-tools; ready to paste. */
function verifyCommands(signed, verified, trustedRoot) {
    const root = trustedRoot === undefined ? [] : ['--trusted-root', trustedRoot];
    const common = [...root, ...signerArguments(verified)];
    if (signed.kind === 'image')
        return [commands_line('cosign', 'verify', ...commands_withoutLog(verified), ...common, signed.image)];
    const { file, bundle } = signed;
    return [
        commands_line('cosign', 'verify-blob', ...commands_withoutLog(verified), ...common, '--bundle', bundle, file),
        commands_line('release-tools', 'verify-blob', ...common, '--bundle', bundle, file),
    ];
}
function signerArguments({ signer }) {
    if (signer.kind === 'key')
        return ['--key', keyPath];
    return ['--certificate-identity', signer.identity, '--certificate-oidc-issuer', signer.issuer];
}
/** cosign wants to be told that there is no log entry to look for, and that a timestamp stands for it. */
function commands_withoutLog({ logged, time }) {
    if (logged)
        return [];
    return ['--insecure-ignore-tlog', ...(time === undefined ? [] : ['--use-signed-timestamps'])];
}
function commands_line(...words) {
    return words.map(shellWord).join(' ');
}

;// CONCATENATED MODULE: ./actions/cosign-sign/lib/summary.js



/** What the job summary says: what is signed, by whom, where it shows, and the commands that verify it. */
function summary(signatures, trustedRoot, kind) {
    const rows = signatures.map(({ what, verified }) => `| ${code(nameOf(what))} | ${code(signerText(verified.signer))} | ${traces(verified)} |`);
    const table = ['| Signed | by | in a log |', '| --- | --- | --- |', ...rows].join('\n');
    if (kind === 'dry-run')
        return `### Signatures of a dry run\n\n${table}\n\nThe key was made for this run and is gone: nothing was pushed or logged.\n`;
    const commands = ['```sh', ...commandsOf(signatures, trustedRoot), '```'].join('\n');
    return `### Signatures\n\n${table}\n\nVerify them with:\n\n${commands}\n`;
}
/** The commands for all of them, in order. */
function commandsOf(signatures, trustedRoot) {
    return signatures.flatMap(({ what, verified }) => verifyCommands(what, verified, trustedRoot));
}
/** The output `signer`: all signatures of a run have the same. */
function signerJson(signatures) {
    const signer = signatures[0]?.verified.signer;
    if (signer === undefined)
        return '';
    return JSON.stringify(signer.kind === 'key' ? { publicKey: signer.publicKey } : { identity: signer.identity, issuer: signer.issuer });
}
function signerText(signer) {
    return signer.kind === 'key' ? `key sha256:${public_key_keyFingerprint(signer.publicKey)}` : signer.identity;
}
function traces({ logged, time }) {
    return `${logged ? 'yes' : 'no'}${time === undefined ? '' : `, ${time}`}`;
}
function nameOf(what) {
    return what.kind === 'image' ? what.image : what.file;
}

;// CONCATENATED MODULE: ./actions/cosign-sign/lib/run.js










const outputs = ['bundles', 'signer', 'verify-commands'];
/** Signs the images, then the files, and says how anybody can verify them. */
async function run(inputs, host) {
    const releaseDir = inputs['release-dir'];
    await fetchArtifacts(inputs['from-artifacts'], releaseDir, host);
    const workspace = process.env.GITHUB_WORKSPACE ?? process.cwd();
    const files = await matchFiles(inputs.files, workspace, 'files');
    const options = await chooseSigning((0,signing_inputs/* signingRequest */.R6)(inputs), readContext().privateRepository, host);
    const signatures = [];
    for (const image of inputs.images)
        signatures.push(await signOneImage(image, releaseDir, options, host));
    for (const file of files)
        signatures.push(await signOneFile(file, workspace, options, host));
    const root = options.trustedRoot && (0,external_node_path_.relative)(workspace, options.trustedRoot);
    await host.summary(summary(signatures, root, options.signing.kind));
    if (inputs['to-artifact'] !== undefined)
        await storeArtifact(inputs['to-artifact'], releaseDir, host);
    return {
        bundles: signatures.map(signature => signature.bundle).join('\n'),
        signer: signerJson(signatures),
        'verify-commands': commandsOf(signatures, root).join('\n'),
    };
}
async function signOneImage(image, releaseDir, options, host) {
    const { repository, digest } = image;
    const name = `${repository}@${digest}`;
    const entry = await imageOfRelease(releaseDir, repository, digest);
    const other = `${repository.replaceAll(/[/:]/g, '-')}.${digest.slice('sha256:'.length, 'sha256:'.length + 12)}.sigstore.json`;
    const bundle = entry === undefined
        ? (0,external_node_path_.join)(process.env.RUNNER_TEMP ?? releaseDir, other)
        : (0,external_node_path_.join)(releaseDir, imageSignaturePath(entry.name));
    const verified = await signImage(repository, digest, bundle, options, host);
    if (entry !== undefined)
        await recordImageSignature(releaseDir, entry, options.cosign);
    host.info(`Signed and verified ${name}.`);
    return { what: { kind: 'image', image: name }, bundle, verified };
}
async function signOneFile(file, workspace, options, host) {
    const bundle = `${file}.sigstore.json`;
    const verified = await signFile((0,external_node_path_.join)(workspace, file), (0,external_node_path_.join)(workspace, bundle), options, host);
    host.info(`Signed and verified ${file}.`);
    return { what: { kind: 'file', file, bundle }, bundle: (0,external_node_path_.join)(workspace, bundle), verified };
}


/***/ })

};
