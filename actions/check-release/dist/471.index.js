export const id = 471;
export const ids = [471];
export const modules = {

/***/ 8471:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./packages/base/lib/problem.js
var problem = __webpack_require__(1167);
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
function tag_requireTag(tag) {
    const parsed = parseTag(tag);
    if (parsed !== undefined)
        return parsed;
    throw new problem/* Problem */.A(`read a version from the tag ${JSON.stringify(tag)}`, {
        found: 'it does not have the form v1.2.3, v1.2.3-rc.1 or v1.2.3rc1.',
        next: 'Tag releases with a semantic version, or set the input `tag`.',
    });
}
/** The tag of `refs/tags/…`; undefined for a branch or a pull request. */
function tagOfRef(ref) {
    return ref.startsWith('refs/tags/') ? ref.slice('refs/tags/'.length) : undefined;
}
/** True if no stable version among `published` (tags) is higher: only then may a release be GitHub's "latest". */
function tag_isLatest(release, published) {
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

;// CONCATENATED MODULE: ./packages/release/lib/publish/draft.js
/** Marks drafts of release-tools, so that a draft that a person wrote for the same tag stays unchanged. */
function draft_marker(tag) {
    return `<!-- release-tools: ${tag} -->`;
}
/** The published release of a tag, if there is one. */
function draft_publishedOf(releases, tag) {
    return releases.find(release => release.tag === tag && !release.draft);
}
/**
 * Finds the draft of a tag, or makes it. Two simultaneous runs may both make one. Both runs keep the draft with the lowest id.
 */
async function draft_obtainDraft(github, tag, text, host) {
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
    const drafts = (await github.releases()).filter(release => release.draft && release.tag === tag && release.body.includes(draft_marker(tag)));
    return drafts.sort((a, b) => a.id - b.id);
}

;// CONCATENATED MODULE: ./packages/release/lib/publish/publish.js









/**
 * Publishes an assembled release: draft, upload, download, verify, publish. What cannot be undone comes last. Each step finds what
 * an interrupted run left, so that a second run gives the same release.
 */
async function publish(releaseDir, github, trust, host) {
    const local = await readLocalRelease(releaseDir);
    const { tag } = local.manifest.source;
    const existing = publishedOf(await github.releases(), tag);
    if (existing !== undefined)
        return publish_confirm(github, existing, local, trust, host);
    requirePassed(local.manifest);
    await requireTagAt(github, tag, local.manifest.source.commit);
    const draft = await obtainDraft(github, tag, textOf(local), host);
    await syncAssets(github, draft, local.assets, host);
    const report = await verifyDownload(github, draft, trust, host);
    // Only what was verified is made public: the draft must not have changed since.
    await requireEqual(github, draft, local.assets, host);
    return { ...(await makePublic(github, draft, local, host)), report, assets: local.assets, already: false };
}
/** Verifies and compares a public release. Never changes it. */
async function publish_confirm(github, release, local, trust, host) {
    host.info(`${release.tag} is already published. Verifying it.`);
    const compare = (published) => {
        requireSamePayload(published, local.manifest);
        for (const path of rebuiltDifferently(published, local.manifest))
            host.warning(`A rebuild of ${path} gave different bytes. The published file stays unchanged.`);
    };
    const report = await verifyDownload(github, release, trust, host, compare);
    return { release, report, latest: await wouldBeLatest(github, release.tag), assets: local.assets, already: true };
}
async function makePublic(github, draft, local, host) {
    const { tag, commit } = local.manifest.source;
    // Checked again, because the tag may have moved. After this moment, nothing can be undone.
    await requireTagAt(github, tag, commit);
    const latest = await wouldBeLatest(github, tag);
    await github.updateRelease(draft.id, { ...textOf(local), draft: false, make_latest: latest ? 'true' : 'false' });
    const release = await github.release(draft.id);
    host.info(`Published ${release.url}${release.immutable ? ' (immutable)' : ''}.`);
    return { release, latest };
}
async function verifyDownload(github, release, trust, host, check = () => { }) {
    return withScratch('download', host, async (scratch) => {
        await downloadAssets(github, release, scratch);
        const report = await verifyAsConsumer(scratch, trust);
        check(await downloadedManifest(scratch));
        return report;
    });
}
async function wouldBeLatest(github, tag) {
    const published = (await github.releases()).filter(release => !release.draft && !release.prerelease);
    return isLatest(requireTag(tag), published.map(release => release.tag));
}
function textOf({ manifest, notes }) {
    const { tag } = manifest.source;
    return { name: tag, body: bodyOf(notes, marker(tag)), prerelease: requireTag(tag).prerelease };
}
/** Throws a Problem unless the tag points at the commit that was built: GitHub would otherwise publish something else. */
async function requireTagAt(github, tag, commit) {
    const found = await github.tagCommit(tag);
    if (found === commit)
        return;
    throw new problem/* Problem */.A(`release ${tag}`, {
        found: found === undefined
            ? 'the repository has no such tag.'
            : `the tag points at ${found}, but this run built ${commit}.`,
        next: found === undefined
            ? `Push the tag first: git push origin ${tag}`
            : 'Release the next version: the tag was moved, and tags of releases must not move.',
    });
}
function requirePassed(manifest) {
    if (manifest.verdict.result === 'pass')
        return;
    throw new Problem(`publish ${manifest.source.tag}`, {
        found: `the verdict of the policy is "${manifest.verdict.result}": ${manifest.verdict.reasons.join(' ')}`,
        next: 'Fix what the reasons name, or add a dated exception to the policy.',
    });
}

;// CONCATENATED MODULE: ./packages/release/lib/check/check.js




/** Throws a Problem if pyproject.toml has a version other than that of the tag. */
function requireVersion({ tag, version }, project) {
    if (project.version === undefined || sameVersion(project.version, version))
        return;
    throw new problem/* Problem */.A(`release ${tag}`, {
        found: `pyproject.toml has the version ${JSON.stringify(project.version)}.`,
        next: `Tag the commit that has the version ${JSON.stringify(version)}, or set the version before you make the next tag.`,
    });
}
/** Throws a Problem if the tag does not point at `commit`. Writes a notice if the release is already published. */
async function requireReleasable(github, tag, commit, host) {
    await requireTagAt(github, tag, commit);
    const published = draft_publishedOf(await github.releases(), tag);
    if (published !== undefined)
        host.notice(`${tag} is already published (${published.url}). This run only compares it, and changes nothing.`);
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./packages/base/lib/files.js




/** Compares by bytes, so that the order is the same on every machine and in every locale. */
function byBytes(a, b) {
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
        for (const entry of await readdir(join(directory, relative), { withFileTypes: true })) {
            const path = posix.join(relative, entry.name);
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
/** Writes a file so that it appears complete or not at all. Creates its directory. */
async function files_writeFileAtomic(path, data) {
    await mkdir(dirname(path), { recursive: true });
    const partial = `${path}.${randomBytes(6).toString('hex')}.partial`;
    try {
        await writeFile(partial, data);
        await rename(partial, path);
    }
    catch (error) {
        await rm(partial, { force: true });
        throw error;
    }
}
/** Reads a file of at most `limit` bytes. Throws a Problem if it is larger. */
async function files_readLimited(path, limit) {
    const { size } = await stat(path);
    if (size > limit) {
        throw new Problem(`read ${path}`, {
            found: `it has ${size} bytes, more than the ${limit} accepted.`,
            next: 'Check that this is the file you meant.',
        });
    }
    return readFile(path);
}
/**
 * Size in bytes, or undefined if the path does not exist. Throws a Problem for a link or a special file: something that exists
 * and cannot be used must not look absent.
 */
async function files_sizeIfThere(path) {
    const status = await lstat(path).catch((error) => {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    });
    if (status === undefined || status.isFile())
        return status?.size;
    throw new Problem(`read ${path}`, {
        found: 'it is a symbolic link or a special file.',
        next: 'Replace it with a regular file.',
    });
}
/** Size in bytes, or undefined if the path is not a regular file (links are not followed). */
async function fileSize(path) {
    const status = await (0,promises_.lstat)(path).catch(() => undefined);
    return status?.isFile() ? status.size : undefined;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/policy/policy-file.js








/** The policy that is read if no other path is given. */
const defaultPolicyPath = '.github/release-policy.yaml';
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
    return toPosix((0,external_node_path_.relative)((0,external_node_fs_.realpathSync)(workspace), path));
}
/** Writes the policy that was applied into the release, so that anyone can compute the verdict again. */
async function writePolicy(policy, releaseDir) {
    const { document } = policyKind.files;
    await writeFileAtomic(join(releaseDir, document.path), renderPolicy(policy));
    await writeStepRecord(releaseDir, 'scan-image.policy', { files: [recordOf(document, document.path, ownTool)] });
}

// EXTERNAL MODULE: ./node_modules/.pnpm/markdown-it@15.0.3/node_modules/markdown-it/dist/markdown-it.mjs + 12 modules
var markdown_it = __webpack_require__(996);
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
    throw new problem/* Problem */.A(`read the section of ${version} in ${path}`, {
        found: section === '' ? 'it is empty.' : 'it does not exist.',
        next: `Add the heading \`## [${version}] - YYYY-MM-DD\`, with the changes below it (keepachangelog.com).`,
    });
}
const sectionLevel = 2;
/** Line endings of CommonMark. A carriage return alone ends a line too, so line numbers match those of the parser. */
const lineEnd = /\r\n?|\n/;
// With `html: false`, a heading inside a comment would count as a heading.
const parser = new markdown_it/* default */.A({ html: true });
/** Editors on Windows write this mark at the start of a file, before a heading that would then count as text. */
function withoutByteOrderMark(text) {
    return text.replace(/^\uFEFF/, '');
}
function headingsOf(text) {
    const tokens = parser.parse(text, {});
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
        throw new problem/* Problem */.A(`read the changelog ${shown}`, {
            found: 'no such file.',
            next: 'Write one as keepachangelog.com describes, or set the input `changelog`.',
        });
    });
    return requireChangelogSection(text, version, shown);
}

// EXTERNAL MODULE: ./node_modules/.pnpm/smol-toml@1.9.1/node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(1041);
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
        return (0,dist/* parse */.qg)(text);
    }
    catch (error) {
        throw new problem/* Problem */.A('read pyproject.toml', {
            found: `it is not valid TOML: ${(0,problem/* messageOf */.b)(error).split('\n')[0]}.`,
            next: 'Correct the file.',
        });
    }
}

// EXTERNAL MODULE: ./packages/base/lib/json.js
var json = __webpack_require__(6436);
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
    throw new problem/* Problem */.A('read the context of the run', {
        found: `${name} is not set.`,
        next: 'Run this inside GitHub Actions or act.',
    });
}
function isPrivate(eventPath) {
    const value = (0,json.at)(readPayload(eventPath), 'repository', 'private');
    return typeof value === 'boolean' ? value : undefined;
}

// EXTERNAL MODULE: ./packages/runner/lib/release-inputs.js + 1 modules
var release_inputs = __webpack_require__(319);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: ./packages/host/lib/http/retry.js
var retry = __webpack_require__(394);
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
    if (error instanceof problem/* Problem */.A)
        return error;
    const failure = failureOf(error);
    if (failure === undefined)
        return error;
    const parts = { ...explain(failure), cause: error };
    if (!isPassing(failure))
        return new problem/* Problem */.A(what, { ...parts, details: (0,problem/* messageOf */.b)(error) });
    const waitMs = rateLimitWait(failure);
    return new retry/* Transient */.Rc(what, { ...parts, ...(waitMs === undefined ? {} : { waitMs }) });
}
function explain(failure) {
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
const patience = { attempts: 5, baseMs: 1000, maxMs: 5 * 60_000 };
/** Sends requests about one repository. Retries temporary failures and explains the others. */
class Requests {
    #send;
    #address;
    #host;
    #retries;
    constructor(send, repository, host, retries = patience) {
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
                ? new problem/* Problem */.A(what, { found: error.found, next: error.next, cause: error })
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
    const release = tag_requireTag(inputs.tag ?? tagOfRef(context.ref) ?? plannedTag(project, context, inputs));
    return { context, project, release };
}
/** A dry run on a branch or a pull request makes the release that the next tag would. */
function plannedTag({ version }, { ref }, inputs) {
    if (version !== undefined && inputs['dry-run'])
        return `v${version}`;
    if (inputs['dry-run'])
        throw new problem/* Problem */.A('find the tag to release', {
            found: `this dry run was started by ${ref}, and pyproject.toml has no version, because the build computes it.`,
            next: 'Set the input `tag` to the tag that comes next, for example v1.2.0.',
        });
    throw new problem/* Problem */.A('find the tag to release', {
        found: `this run was started by ${ref}, not by a tag.`,
        next: 'Start it by pushing a tag, set the input `tag`, or set `dry-run: true`.',
    });
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
    });
}

;// CONCATENATED MODULE: ./actions/check-release/lib/run.js


/** Fails before anything is built if tag, version and changelog do not agree. */
async function run(inputs, host) {
    const { context, project, release } = await readReleaseRun(inputs, host);
    const { tag, version } = release;
    requireVersion(release, project);
    await readChangelog(inputs.changelog, version, host);
    const dryRun = inputs['dry-run'];
    // A dry run may be made before the tag exists.
    if (!dryRun)
        await requireReleasable(await gitHubOf(inputs, context, host), tag, context.sha, host);
    host.info(`${tag} can be released from ${context.sha}${dryRun ? ' (dry run)' : ''}.`);
    return { tag, version };
}


/***/ }),

/***/ 6436:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/* unused harmony exports numberAt, listAt, textsAt, renderJson */
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
