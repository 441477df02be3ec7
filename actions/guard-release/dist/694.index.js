export const id = 694;
export const ids = [694];
export const modules = {

/***/ 694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./packages/base/lib/problem.js
var problem = __webpack_require__(167);
;// CONCATENATED MODULE: ./packages/base/lib/by-kind.js
/**
 * Calls the case of the value's kind. Every kind has one, so the compiler names each place that a new kind concerns. A comparison
 * with one kind would treat a third kind like the second.
 */
function by_kind_byKind(value, cases) {
    const called = cases[value.kind];
    return called(value);
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
    return byKind(pinOf(ref), { release: ({ tag }) => tag, commit: () => undefined, moving: () => undefined });
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
        events: signingEvents(context, dryRun),
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

;// CONCATENATED MODULE: ./packages/release/lib/check/guard.js



/** Events that start a release or its rehearsal. Unknown ones may give more rights, or run code of others. */
const releasing = ['push', 'release', 'workflow_dispatch'];
const rehearsing = ['pull_request', 'merge_group'];
/** Why no workflow of ours may run for these events, not even as a rehearsal. */
const dangerous = {
    pull_request_target: 'it gives the code of a pull request the rights and the caches of the main branch.',
    workflow_run: 'it runs with the rights of the main branch on what another run left, which may be that of a fork.',
};
/**
 * Refuses a run that must not go on, before a job has permissions. Returns a warning for each thing that lowers the level, but does not
 * stop the release. Throws a Problem whose last sentence says what to do.
 */
function requireGuarded(run, rules) {
    requireEvent(run, rules);
    requireRunner(run, rules);
    if (!rules.dryRun)
        requireRelease(run, rules);
    return movingPin(rules);
}
function requireEvent({ eventName, ref }, { dryRun }) {
    const why = Object.hasOwn(dangerous, eventName) ? dangerous[eventName] : undefined;
    if (why !== undefined)
        throw new problem/* Problem */.A('start the release', {
            found: `the event ${eventName} started this run, and ${why}`,
            next: 'Use `push` with `tags` and `pull_request` under `on:` instead.',
        });
    const known = [...releasing, ...rehearsing];
    if (!known.includes(eventName))
        throw new problem/* Problem */.A('start the release', {
            found: `the event ${JSON.stringify(eventName)} started this run; known are ${known.join(', ')}.`,
            next: 'Use one of these under `on:`, best `push` with `tags`.',
        });
    if (dryRun || (releasing.includes(eventName) && ref.startsWith('refs/tags/')))
        return;
    throw new problem/* Problem */.A('start the release', {
        found: `the event ${eventName} started this run on ${ref}, which is not a tag.`,
        next: 'Push a tag, or set `dry-run: true` to rehearse.',
    });
}
function requireRunner({ runnerEnvironment, fromFork }, { level }) {
    if (runnerEnvironment === 'github-hosted')
        return;
    const where = runnerEnvironment === undefined ? 'the runner does not say whose it is' : `the runner is ${runnerEnvironment}`;
    if (fromFork)
        throw new problem/* Problem */.A('rehearse the release', {
            found: `the pull request is from a fork, and ${where}: its code could stay on that machine.`,
            next: 'Rehearse pull requests of forks on a runner that GitHub hosts.',
        });
    if (level < 3)
        return;
    throw new problem/* Problem */.A(`reach SLSA Build L${level}`, {
        found: `${where}, so that nothing shows that runs are apart from each other.`,
        next: 'Use a runner that GitHub hosts, or the single actions, which reach less.',
    });
}
function requireRelease({ isFork, privateRepository }, rules) {
    // What the event does not say is not refused: this keeps from a mishap, not from an attack.
    if (isFork && !rules.allowFork)
        throw new problem/* Problem */.A('start the release', {
            found: 'this repository is a fork, and its tags may be those of its parent.',
            next: 'Release in the parent, or set `allow-fork: true` if the fork makes releases of its own.',
        });
    refusePublicLog(rules, privateRepository);
}
function movingPin({ level, workflowRef }) {
    if (workflowRef === undefined || level < 3)
        return [];
    const { repository, ref } = parseWorkflowRef(workflowRef);
    return by_kind_byKind(pinOf(ref), {
        release: () => [],
        commit: () => [],
        moving: () => [
            `The workflow is called as ${repository}@${ref.replace('refs/tags/', '')}, which can be moved, so this release reaches at most SLSA Build L2. ` +
                `For L3, write the commit of a release after the @.`,
        ],
    });
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(24);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(760);
// EXTERNAL MODULE: ./packages/base/lib/files.js
var files = __webpack_require__(451);
;// CONCATENATED MODULE: ./packages/evidence/lib/policy/policy-file.js








const sizeLimit = (/* unused pure expression or super */ null && (1024 * 1024));
/** Reads the policy. If the default path does not exist, returns the built-in strict policy. Any other path must exist. */
async function readPolicy(path, where) {
    const shown = workspaceRelative(where.workspace, path);
    if ((await sizeIfThere(path)) !== undefined)
        return parsePolicy((await readLimited(path, sizeLimit)).toString('utf8'), shown);
    if (shown !== defaultPolicyPath)
        throw new Problem(`read the policy ${shown}`, {
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

;// CONCATENATED MODULE: ./packages/release/lib/check/artifact-prefix.js

/**
 * Start of the names of the workflow artifacts of one call of a reusable workflow. A run has one space of names, so each call needs its own:
 * `release-prebuilt+`, `release+packages%2Fcore+`. `directory` is an absolute path in the workspace; undefined for its root. What separates
 * the parts, and what a name of an artifact must not have, is escaped in them, so that two directories never get the same name.
 */
function artifactPrefix(workflow, workspace, directory = workspace) {
    const path = workspaceRelative(workspace, directory);
    const parts = path === '' || path === '.' ? [workflow] : [workflow, path];
    return parts.map(part => `${encodeURIComponent(part).replaceAll('*', '%2A')}+`).join('');
}

// EXTERNAL MODULE: ./packages/base/lib/json.js + 1 modules
var json = __webpack_require__(709);
// EXTERNAL MODULE: ./packages/base/lib/read-limited.js
var read_limited = __webpack_require__(73);
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
    throw new problem/* Problem */.A('read the context of the run', {
        found: `${name} is not set.`,
        next: 'Run this inside GitHub Actions or act.',
    });
}
function ofRepository(fact, eventPath) {
    const value = (0,json.at)(readPayload(eventPath), 'repository', fact);
    return typeof value === 'boolean' ? value : undefined;
}

;// CONCATENATED MODULE: ./actions/guard-release/lib/run.js


/** Reads what started the run and where it runs, and refuses what must not go on. */
async function run(inputs, host) {
    const context = readContext();
    const fromFork = readEvent().pullRequest?.isFork ?? false;
    const warnings = requireGuarded({ ...context, fromFork }, {
        level: inputs.level === '3' ? 3 : 2,
        dryRun: inputs['dry-run'],
        transparency: inputs.transparency,
        allowPublicLogForPrivateRepository: inputs['allow-public-log-for-private-repository'],
        allowFork: inputs['allow-fork'],
        workflowRef: inputs['workflow-ref'],
    });
    for (const warning of warnings)
        host.warning(warning);
    host.info(`This run may go on: ${context.eventName} on ${context.ref}${inputs['dry-run'] ? ' (dry run)' : ''}.`);
    return { artifacts: artifactPrefix(inputs.workflow, host.workspace, inputs['project-directory']) };
}


/***/ }),

/***/ 451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zf: () => (/* binding */ writeFileAtomic),
/* harmony export */   bg: () => (/* binding */ byBytes),
/* harmony export */   d7: () => (/* binding */ toPosix)
/* harmony export */ });
/* unused harmony exports listFiles, requireFileOrNothing, writeAtomic, sizeIfThere, fileSize */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(760);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(167);





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
        for (const entry of await readdir(join(directory, relative), { withFileTypes: true })) {
            const path = relative === '' ? entry.name : `${relative}/${entry.name}`;
            if (entry.isDirectory())
                await walk(path);
            else if (entry.isFile())
                found.push(path);
            else {
                throw new Problem(`list the files of ${directory}`, {
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
    const status = await lstat(path).catch(() => undefined);
    return status?.isFile() ? status.size : undefined;
}


/***/ })

};
