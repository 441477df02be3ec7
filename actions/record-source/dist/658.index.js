export const id = 658;
export const ids = [658];
export const modules = {

/***/ 4658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./packages/base/lib/problem.js
var lib_problem = __webpack_require__(1167);
// EXTERNAL MODULE: ./packages/base/lib/json.js
var json = __webpack_require__(6436);
// EXTERNAL MODULE: ./packages/base/lib/read-limited.js
var read_limited = __webpack_require__(73);
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
    throw new lib_problem/* Problem */.A('read the context of the run', {
        found: `${name} is not set.`,
        next: 'Run this inside GitHub Actions or act.',
    });
}
function ofRepository(fact, eventPath) {
    const value = (0,json.at)(readPayload(eventPath), 'repository', fact);
    return typeof value === 'boolean' ? value : undefined;
}

// EXTERNAL MODULE: ./packages/base/lib/shape.js
var lib_shape = __webpack_require__(5277);
// EXTERNAL MODULE: ./packages/github/lib/failure.js
var lib_failure = __webpack_require__(8896);
;// CONCATENATED MODULE: ./packages/github/lib/inquiry.js


/** Entries of one page of a list. */
const pageSize = 100;
/** Most pages that are read of a list. */
const mostPages = 100;
/** Asks a server about one repository. A refused question is an answer too: nobody knows. Only defects of ours are thrown. */
class Inquiry {
    #requests;
    #isOwnServer;
    #now;
    /** `isOwnServer`: it is a GitHub Enterprise Server. */
    constructor(requests, isOwnServer, now = () => new Date()) {
        this.#requests = requests;
        this.#isOwnServer = isOwnServer;
        this.#now = now;
    }
    /** `owner/name` */
    get repository() {
        return this.#requests.repository;
    }
    /** Asks for one thing. */
    async one(question) {
        const asked = this.#asked(question);
        try {
            const { value, sha256 } = await this.#read(question, question.parameters ?? {}, question.shape);
            return { value, asked: [{ ...asked, sha256 }] };
        }
        catch (error) {
            return this.#unknown(error, question, [asked]);
        }
    }
    /** Asks for all pages of a list, whose entries have the shape of the question; `entriesOf` picks them, if the answer is not a list itself. */
    async all(question, entriesOf) {
        const asked = [];
        const entries = (0,lib_shape/* list */.p_)(question.shape, pageSize);
        const shape = entriesOf?.(entries) ?? entries;
        const value = [];
        for (let page = 1; page <= mostPages; page += 1) {
            const parameters = { ...question.parameters, per_page: pageSize, page };
            const one = this.#asked({ ...question, parameters });
            try {
                const read = await this.#read(question, parameters, shape);
                asked.push({ ...one, sha256: read.sha256 });
                value.push(...read.value);
                if (read.value.length < pageSize)
                    return { value, asked };
            }
            catch (error) {
                return this.#unknown(error, question, [...asked, one]);
            }
        }
        return { unknown: `the list has more than ${mostPages * pageSize} entries`, absent: false, asked };
    }
    #read({ what, route }, parameters, shape) {
        return this.#requests.retried(what, () => this.#requests.digested(route, parameters, shape));
    }
    #asked({ route, parameters = {} }) {
        const [owner = '', repo = ''] = this.repository.split('/');
        const values = { owner, repo, ...parameters };
        const used = new Set();
        const path = route.replace(/\{(\w+)\}/g, (_, name) => {
            used.add(name);
            return encodeURIComponent(String(values[name])).replaceAll('%2F', '/');
        });
        const query = Object.entries(parameters).filter(([name]) => !used.has(name));
        const text = new URLSearchParams(query.map(([name, value]) => [name, String(value)])).toString();
        const time = `${this.#now().toISOString().slice(0, 19)}Z`;
        return { call: text === '' ? path : `${path}?${text}`, time };
    }
    #unknown(error, { needs, onlyGitHubCom = false }, asked) {
        if (!(error instanceof lib_problem/* Problem */.A))
            throw error;
        const failure = (0,lib_failure/* failureIn */.Q6)(error);
        const absent = failure?.status === 404;
        if (absent && onlyGitHubCom && this.#isOwnServer)
            return { unknown: 'this server has no such API', absent: false, asked };
        const unknown = error.found.replace(/\.$/, '');
        return { unknown, absent, ...(mayLackPermission(failure) && needs !== undefined && { needs }), asked };
    }
}
/** True if another token may get an answer: nobody gets one of what is switched off, and everybody later, if it was too often. */
function mayLackPermission(failure) {
    if (failure === undefined || (0,lib_failure/* isRateLimit */.a5)(failure))
        return false;
    return [401, 403, 404].includes(failure.status ?? 0) && !/\b(disabled|must be enabled)\b/i.test(failure.message);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./packages/github/lib/fields.js
var fields = __webpack_require__(4653);
;// CONCATENATED MODULE: ./packages/github/lib/app-token.js



const what = 'log in as the GitHub App';
/**
 * A token (JWT) by which an App shows that it is itself, for nine minutes. Throws a Problem if the key can't sign.
 * https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app
 */
function appToken({ id: issuer, privateKey }, now) {
    const seconds = Math.floor(now.getTime() / 1000);
    // GitHub's clock may be behind.
    const claims = { iat: seconds - 60, exp: seconds + 480, iss: issuer };
    const encoded = [{ alg: 'RS256', typ: 'JWT' }, claims].map(one => Buffer.from(JSON.stringify(one)).toString('base64url'));
    const payload = encoded.join('.');
    try {
        return `${payload}.${(0,external_node_crypto_.sign)('RSA-SHA256', Buffer.from(payload), privateKey).toString('base64url')}`;
    }
    catch {
        // What the system says may have a part of the key.
        throw new lib_problem/* Problem */.A(what, {
            found: 'its private key is not an RSA key in PEM form.',
            next: 'Make another one in its settings.',
        });
    }
}
/**
 * The token of the installation of an App in a repository, for an hour, with these permissions and for this repository alone. `requests` are made with
 * appToken(). Throws a Problem.
 */
async function installationToken(requests, permissions) {
    const installation = await requests.json(what, 'GET /repos/{owner}/{repo}/installation', {}, installationShape);
    const [, repository] = requests.repository.split('/');
    const route = 'POST /app/installations/{installation_id}/access_tokens';
    const parameters = { installation_id: installation, repositories: [repository], permissions };
    return requests.json(what, route, parameters, tokenShape);
}
const installationShape = (raw, place) => (0,fields/* fieldsOf */.Pf)(raw, place)('id', fields.id);
const tokenShape = (raw, place) => (0,fields/* fieldsOf */.Pf)(raw, place)('token', (0,lib_shape/* matching */.wC)(/^[\w.-]{1,1000}$/, 'a token'));

;// CONCATENATED MODULE: ./packages/runner/lib/push-event.js


/** Reads the event of a run on a push. Throws a Problem for another one. */
function readPush(env = process.env) {
    const wrong = (found) => new lib_problem/* Problem */.A('read the push of this run', { found, next: 'Run this step in a workflow `on: push`.' });
    if (env.GITHUB_EVENT_NAME !== 'push')
        throw wrong(`the run is on ${env.GITHUB_EVENT_NAME || 'no event'}.`);
    const payload = readPayload(env.GITHUB_EVENT_PATH);
    const repositoryId = (0,json/* numberAt */.tk)(payload, 'repository', 'id');
    const login = (0,json/* textAt */.$6)(payload, 'sender', 'login') ?? env.GITHUB_ACTOR;
    if (repositoryId === undefined || login === undefined || login === '')
        throw wrong('its event does not say the number of the repository, and who pushed.');
    const id = (0,json/* numberAt */.tk)(payload, 'sender', 'id');
    return {
        repositoryId,
        before: commitIn(payload, 'before'),
        after: commitIn(payload, 'after'),
        forced: (0,json.at)(payload, 'forced') === true,
        actor: { login, ...(id === undefined ? {} : { id }) },
    };
}
/** The number of the repository of the run, which stays if it is renamed. Throws a Problem if the runner does not say it. */
function repositoryIdOfRun(env = process.env) {
    // The event of a schedule does not describe the repository.
    const id = (0,json/* numberAt */.tk)(readPayload(env.GITHUB_EVENT_PATH), 'repository', 'id') ?? Number(env.GITHUB_REPOSITORY_ID);
    if (Number.isSafeInteger(id) && id > 0)
        return id;
    throw new lib_problem/* Problem */.A('read the repository of this run', {
        found: 'neither the event nor GITHUB_REPOSITORY_ID says its number.',
        next: 'Run this inside GitHub Actions.',
    });
}
/** Zeros say that there is nothing. */
function commitIn(payload, key) {
    const value = (0,json/* textAt */.$6)(payload, key) ?? '';
    return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value) && !/^0+$/.test(value) ? value : undefined;
}

// EXTERNAL MODULE: ./packages/runner/lib/signing-inputs.js + 1 modules
var signing_inputs = __webpack_require__(5989);
// EXTERNAL MODULE: ./packages/github/lib/graphql-route.js
var graphql_route = __webpack_require__(4039);
// EXTERNAL MODULE: ./packages/host/lib/http/retry.js
var retry = __webpack_require__(394);
// EXTERNAL MODULE: ./packages/host/lib/http/body.js
var http_body = __webpack_require__(6006);
// EXTERNAL MODULE: ./packages/base/lib/digest.js + 1 modules
var lib_digest = __webpack_require__(8222);
;// CONCATENATED MODULE: ./packages/github/lib/answer.js




/** Greatest accepted answer, in bytes. A page of a hundred releases usually has less than three million. */
const longest = 16 * 1024 * 1024;
/** Greatest accepted explanation of a refusal, in bytes. */
const longestExplanation = 1024 * 1024;
/** The status of success by method. https://docs.github.com/en/rest/releases, https://docs.github.com/en/rest/issues/comments */
const success = { GET: 200, POST: 201, PUT: 200, PATCH: 200, DELETE: 204 };
/** Routes that have another one: these need not create anything. */
const otherSuccess = {
    'POST /repos/{owner}/{repo}/releases/generate-notes': 200,
    'POST /repos/{owner}/{repo}/security-advisories/{ghsa_id}/cve': 202,
    [graphql_route/* graphqlRoute */.Z]: 200,
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
    const { value, bytes } = await readJson(response, longest);
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
    if (status < 500 && !(0,lib_failure/* isRateLimit */.a5)(failure))
        return new lib_failure/* Refusal */.P_({ ...failure, ...shaped((await readJson(response, longestExplanation)).value, lib_failure/* explanation */.Qb) });
    await response.body?.cancel();
    return new lib_failure/* Refusal */.P_(failure);
}
async function readJson(response, limit) {
    const [type = ''] = (response.headers.get('content-type') ?? '').split(';');
    if (!/^application\/([\w.-]+\+)?json\s*$/i.test(type)) {
        const found = type === '' ? 'no content type' : `content type ${JSON.stringify(type.slice(0, 100))}`;
        throw await bad(response, `it is not JSON (${found}, status ${response.status})`);
    }
    const body = await (0,http_body/* readBody */.x8)(response, limit);
    if (body === undefined)
        throw new lib_failure/* TooLong */.VL(`it has more than the ${limit} bytes accepted`);
    try {
        return { value: (0,json/* parseJson */.qF)(body.toString('utf8'), 'the answer'), bytes: body };
    }
    catch (cause) {
        throw new lib_failure/* BadAnswer */.CF('it is not JSON, or only a part of it', { cause });
    }
}
/** A BadAnswer. Frees its connection. */
async function bad(response, found) {
    await response.body?.cancel();
    return new lib_failure/* BadAnswer */.CF(found);
}
function shaped(value, shape) {
    try {
        return shape(value, '');
    }
    catch (error) {
        if (error instanceof lib_shape/* WrongShape */.zq)
            throw new lib_failure/* BadAnswer */.CF(error.message.replace(/\.$/, ''), { cause: error });
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
    const failure = (0,lib_failure/* failureOf */.g5)(error);
    if (failure === undefined)
        return error;
    const parts = { ...explain(failure, permission), cause: error };
    if (!(0,lib_failure/* isPassing */.WG)(failure))
        return new lib_problem/* Problem */.A(what, { ...parts, details: (0,lib_problem/* messageOf */.b)(error) });
    const waitMs = (0,lib_failure/* rateLimitWait */.hD)(failure);
    const answered = failure.bad !== undefined;
    return new retry/* Transient */.Rc(what, { ...parts, answered, ...(waitMs === undefined ? {} : { waitMs }) });
}
function explain(failure, permission) {
    const { status, message, codes } = failure;
    if (status === undefined || failure.bad !== undefined || failure.lagging)
        return unanswered(failure);
    if ((0,lib_failure/* isRateLimit */.a5)(failure))
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

// EXTERNAL MODULE: ./packages/host/lib/http/sink.js
var http_sink = __webpack_require__(9741);
;// CONCATENATED MODULE: ./packages/github/lib/save.js


/** Writes the body of an answer, which has from `least` to `most` bytes, to `path`. Returns its SHA-256, in lower-case hex. */
async function save(answer, path, { least, most }) {
    const sink = await http_sink/* Sink */.A.open(path, most);
    try {
        for await (const bytes of (0,http_body/* piecesOf */.Xe)(answer)) {
            if (sink.size + bytes.length > most)
                throw least === most
                    ? new lib_failure/* BadAnswer */.CF(`it has more than the ${most} bytes of the asset`)
                    : new lib_failure/* TooLong */.VL(`it has more than the ${most} bytes accepted`);
            await sink.write(bytes);
        }
        if (sink.size < least)
            throw new lib_failure/* BadAnswer */.CF(`it has ${sink.size} bytes, but the asset has ${least}`);
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
        return this.retried(what, () => this.once(route, parameters, shape).catch(lib_failure/* unlessAbsent */.QY));
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
                throw new lib_failure/* TooLong */.VL(`it has more than the ${most} bytes accepted`);
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
            const failure = named ? (0,lib_failure/* failureOf */.g5)(error) : undefined;
            throw failure?.status === 404 ? new lib_failure/* Refusal */.P_({ ...failure, lagging: true }) : error;
        }
    }
}
/** True for the Problem that retried() makes of it. */
function isTooLong(error) {
    return error instanceof Error && (error instanceof lib_failure/* TooLong */.VL || isTooLong(error.cause));
}

// EXTERNAL MODULE: ./packages/host/lib/http/headers.js
var headers = __webpack_require__(4738);
// EXTERNAL MODULE: ./packages/host/lib/http/send-file.js + 1 modules
var send_file = __webpack_require__(9503);
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
        const place = route === graphql_route/* graphqlRoute */.Z ? { baseUrl: (0,graphql_route/* graphqlBase */.T)(apiUrl) } : {};
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
    return (0,send_file/* sendFile */.T)(String(url), { method, headers, ...file }, { env, ...(signal && { signal }) });
}

// EXTERNAL MODULE: ./packages/runner/lib/release-inputs.js + 1 modules
var release_inputs = __webpack_require__(5284);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/host/lib/http/wrong-digest.js
var wrong_digest = __webpack_require__(3434);
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

// EXTERNAL MODULE: ./packages/base/lib/limits.js
var lib_limits = __webpack_require__(8562);
// EXTERNAL MODULE: ./packages/base/lib/is-sha256.js
var is_sha256 = __webpack_require__(8008);
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

// EXTERNAL MODULE: ./packages/base/lib/by-kind.js
var by_kind = __webpack_require__(5238);
// EXTERNAL MODULE: ./packages/base/lib/files.js
var lib_files = __webpack_require__(7451);
// EXTERNAL MODULE: ./packages/host/lib/id-token.js
var id_token = __webpack_require__(5614);
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
function cosign_errors_explain(what, stderr) {
    const details = withoutTokens(stderr).trim();
    const first = /^Error: (.*)$/m.exec(details)?.[1] ?? details.split('\n')[0] ?? '';
    if (passing.test(details))
        return unreachable(what, first);
    const match = cosign_errors_known.find(([pattern]) => pattern.test(details));
    if (match !== undefined)
        return new lib_problem/* Problem */.A(what, { found: match[1], next: match[2], details });
    return new lib_problem/* Problem */.A(what, { found: `cosign said: ${sentence(first)}`, next: 'See the details below.', details });
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
        return passing ? new retry/* Transient */.Rc(what, parts) : new lib_problem/* Problem */.A(what, { ...parts, details });
    }
    return undefined;
}
function unreachable(what, message) {
    const server = /https?:\/\/[^\s"/]+/.exec(message)?.[0];
    // What a log answers if it fails comes without its address.
    const named = server ?? (message.includes('adding rekor') ? 'the transparency log' : 'a server');
    const found = `${named} did not answer.`;
    const next = 'Check its status, the addresses in the signing config, and that this runner can reach it.';
    return new retry/* Transient */.Rc(what, { found: `${found} cosign said: ${sentence(message)}`, next });
}
function sentence(text) {
    return text.endsWith('.') ? text : `${text}.`;
}
/** Removes identity tokens, which some errors of Sigstore clients quote. */
function withoutTokens(text) {
    return text.replace(/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, '(identity token)');
}

;// CONCATENATED MODULE: ./packages/sign/lib/cosign.js



/** Four attempts within about ten seconds: Sigstore servers fail for moments, and a release should not fail with them. */
const cosign_patience = { attempts: 4, baseMs: 1000, maxMs: 20_000 };
/** What one call may take, in milliseconds: a server that is silent must not hold up a release. cosign gives most of them 30 seconds. */
const usualMs = 120_000;
/** How programs end that are told to (SIGTERM), or made to (SIGKILL). */
const ended = [143, 137];
/** Runs cosign, again after transient failures. Returns its standard output. Throws a Problem that explains a failure. */
async function runCosign({ options, what, args, env = {}, failures = [] }, host) {
    const { cosign, retries = cosign_patience, callMs = usualMs } = options;
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
        throw explainService(what, stderr, failures, args) ?? cosign_errors_explain(what, stderr);
    };
    return (0,retry/* retry */.L5)(attempt, retries, line => host.info(line));
}
function endedByOthers(what) {
    return new lib_problem/* Problem */.A(what, {
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
const keys = new Map();
/** One key pair per job, so that everything in a dry run has the same signer. Nobody trusts it afterwards. */
function throwAwayKey(options, host) {
    const dir = (0,external_node_path_.join)(host.temp, 'release-tools-dry-run');
    const key = keys.get(dir) ?? makeKey(dir, options, host);
    keys.set(dir, key);
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
        throw unusable('COSIGN_PRIVATE_KEY is not set.', 'Add `env: COSIGN_PRIVATE_KEY: ${{ secrets.COSIGN_PRIVATE_KEY }}` to the step.');
    if (!key.includes('\n') && key.includes('\\n')) {
        throw unusable('COSIGN_PRIVATE_KEY has the characters `\\n` instead of line breaks.', 'Store the text of `cosign.key` unchanged, with its line breaks.');
    }
    // The password may be empty, but without the variable cosign would ask for it.
    return { COSIGN_PRIVATE_KEY: key, COSIGN_PASSWORD: env.COSIGN_PASSWORD ?? '' };
}
function unusable(found, next) {
    return new lib_problem/* Problem */.A('sign with the key pair', { found, next });
}

// EXTERNAL MODULE: ./packages/host/lib/http/url.js
var http_url = __webpack_require__(161);
// EXTERNAL MODULE: ./packages/base/lib/strict-json.js
var strict_json = __webpack_require__(1966);
;// CONCATENATED MODULE: ./packages/sign/lib/signing-config.js

const signingConfigType = 'application/vnd.dev.sigstore.signingconfig.v0.2+json';
const limit = 1024 * 1024;
/** Reads a signing config, and checks what we read of it. Throws a Problem. */
async function signing_config_readConfig(path) {
    const config = (0,strict_json/* parseStrictJson */.R)(await (0,read_limited/* readLimited */.tk)(path, limit), `the signing config ${path}`, limit);
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
    return Array.isArray(services) && services.every(one => URL.canParse((0,json/* textAt */.$6)(one, 'url') ?? ''));
}
function signing_config_unusable(path, found) {
    return new lib_problem/* Problem */.A(`use the signing config ${path}`, {
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
        throw new lib_problem/* Problem */.A('sign with the identity of this job', {
            found: `the identity token would go to ${plain.origin} without encryption.`,
            next: 'In `caUrls` of the signing config, give an address that begins with https://.',
        });
    if (!fromGitHubCom || fulcios.every(asksForPublicAudience))
        return publicAudience;
    const [only, ...others] = new Set(fulcios.map(url => new URL(url).origin));
    if (only !== undefined && others.length === 0)
        return only;
    throw new lib_problem/* Problem */.A('sign with the identity of this job', {
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
    throw new lib_problem/* Problem */.A('sign with the identity of this job', {
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
        throw new lib_problem/* Problem */.A(`use the plugin ${path}`, {
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
        throw new lib_problem/* Problem */.A(`sign with ${key.key}`, missing);
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
    return (0,by_kind/* byKind */.S)(signing, {
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

// EXTERNAL MODULE: ./packages/evidence/lib/events/signing-event.js
var signing_event = __webpack_require__(9638);
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
function signingEvents(context, dryRun) {
    const run = recordedRun(context);
    const all = [];
    return {
        all,
        add({ kept, ...facts }) {
            const time = `${new Date().toISOString().slice(0, 19)}Z`;
            const how = { ...(kept ? { kept } : {}), ...(dryRun ? { dryRun } : {}) };
            all.push({ schema: signing_event/* signingEventSchema */.Ho, time, ...how, ...facts, run });
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
    throw new lib_problem/* Problem */.A('sign with `transparency: public`', {
        found,
        next: 'Set `transparency: private` with a `signing-config` of your own Sigstore, or `transparency: none` with a key pair. If these facts may be public, set `allow-public-log-for-private-repository: true`.',
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/source-track/record-fields.js

// Fields that the records of the Source track have in common.
const commit = (0,lib_shape/* matching */.wC)(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'a full commit id');
const time = (0,lib_shape/* matching */.wC)(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, 'a time in UTC like 2027-01-31T12:00:00Z');
const id = (0,lib_shape/* number */.ai)(0, Number.MAX_SAFE_INTEGER);
/** Whether somebody may pass rules by. */
const bypass = (0,lib_shape/* oneOf */.yL)('none', 'somebody', 'not visible');
const type = lib_shape/* text */.Qq;
/** As the server gives them, as canonical JSON. Absent if the rule has none. */
const parameters = (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq);
/** A rule of a ruleset: `pull_request`, `deletion`, … */
const recordedRule = (0,lib_shape/* object */.Ik)({ type, parameters });

;// CONCATENATED MODULE: ./packages/evidence/lib/source-track/source-history.js



/**
 * The predicate type of the history of rules, as somebody may read it who may change them: which rulesets there are, each version that they had,
 * and pushes that passed rules by. Its subject is a revision of the day. docs/source/history-v1.md describes it.
 */
const sourceHistoryType = 'https://github.com/org/release-tools/blob/v1/docs/source/history-v1.md';
/** What a history may lack, because the server did not say it. */
const historyParts = ['rulesets', 'versions', 'suites'];
const state = (0,lib_shape/* object */.Ik)({
    /** `active`, `evaluate`, `disabled` */
    enforcement: lib_shape/* text */.Qq,
    /** To which branches or tags it applies, as canonical JSON. Absent if it says nothing. */
    conditions: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
    rules: (0,lib_shape/* list */.p_)(recordedRule, 1000),
    bypass: bypass,
});
const version = (0,lib_shape/* object */.Ik)({
    id: id,
    updatedAt: time,
    /** Who made it so. */
    actor: (0,lib_shape/* optional */.lq)((0,lib_shape/* object */.Ik)({ id: id, type: lib_shape/* text */.Qq })),
    /** What the ruleset was from then on. Absent of old ones. */
    state: (0,lib_shape/* optional */.lq)(state),
});
const ruleset = (0,lib_shape/* object */.Ik)({
    id: id,
    name: lib_shape/* text */.Qq,
    source: lib_shape/* text */.Qq,
    /** `branch`, `tag`, `push` */
    target: lib_shape/* text */.Qq,
    createdAt: (0,lib_shape/* optional */.lq)(time),
    updatedAt: (0,lib_shape/* optional */.lq)(time),
    ...{ state, versions: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(version, 10_000)) },
});
const suite = (0,lib_shape/* object */.Ik)({
    id: id,
    ref: lib_shape/* text */.Qq,
    before: (0,lib_shape/* optional */.lq)(commit),
    after: (0,lib_shape/* optional */.lq)(commit),
    /** Login. */
    actor: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
    pushed: time,
    result: (0,lib_shape/* oneOf */.yL)('pass', 'fail', 'bypass'),
    /** The rules that it did not obey, if it was let through or refused. `enforcement`: `active`, `evaluate`, `deleted ruleset`. */
    broken: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)((0,lib_shape/* object */.Ik)({ type: lib_shape/* text */.Qq, source: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq), enforcement: lib_shape/* text */.Qq }), 1000)),
});
/** The fields of a history. A list that could not be read is absent, and its reason is in `unseen`. */
const sourceHistoryShape = (0,lib_shape/* object */.Ik)({
    version: (0,lib_shape/* oneOf */.yL)(1),
    repository: (0,lib_shape/* object */.Ik)({ url: lib_shape/* text */.Qq, id: id }),
    /** A revision of the default branch, of the day. */
    commit: commit,
    time: time,
    /** Web address of the run that read it. */
    run: lib_shape/* text */.Qq,
    /** Those that are there now, the newest version of each first. */
    rulesets: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(ruleset, 1000)),
    /** Pushes of the last week that rules were applied to, in all branches and tags. */
    suites: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(suite, 10_000)),
    unseen: (0,lib_shape/* list */.p_)((0,lib_shape/* object */.Ik)({ part: (0,lib_shape/* oneOf */.yL)(...historyParts), reason: lib_shape/* text */.Qq }), 1010),
});
const next = 'Find out who wrote it. docs/source/history-v1.md says what a history is.';
/** The statement of a history. Throws a Problem for a wrong one. */
function sourceHistoryStatement(given) {
    const history = (0,lib_shape/* readShape */._f)(sourceHistoryShape, given, 'the history of rules', 'This is a defect of release-tools.');
    return {
        _type: 'https://in-toto.io/Statement/v1',
        subject: [{ uri: `${history.repository.url}/commit/${history.commit}`, digest: { gitCommit: history.commit } }],
        predicateType: sourceHistoryType,
        predicate: history,
    };
}
/**
 * Verifies a signed history (a bundle, one line of JSON), and reads it. Throws CannotCheck if nobody can say whether the signature is valid, and
 * another Problem if it is not, if it is another statement, or if its certificate is that of a run of another repository.
 */
function verifySourceHistory(bytes, verifier, what) {
    const { statement, ...verified } = verifier.verifyStatement(parseJson(Buffer.from(bytes).toString(), what, sourceRecordLimit));
    const history = readSourceHistory(statement, what);
    const { repository } = verified.source ?? {};
    if (repository !== undefined && repository !== history.repository.url)
        throw new Problem(`read ${what}`, {
            found: `it says that the repository is ${history.repository.url}, but its certificate says ${repository}.`,
            next,
        });
    return { history, ...verified };
}
/** The history of a statement. Throws a Problem if it is another one. */
function readSourceHistory({ predicateType, predicate, subject }, what) {
    (0,lib_shape/* readShape */._f)((0,lib_shape/* oneOf */.yL)(sourceHistoryType), predicateType, `the predicate type of ${what}`, next);
    const history = (0,lib_shape/* readShape */._f)(sourceHistoryShape, predicate, what, next);
    if (subject.length === 1 && subject[0]?.digest.gitCommit === history.commit)
        return history;
    throw new lib_problem/* Problem */.A(`read ${what}`, { found: `its subject is not the commit ${history.commit}.`, next });
}

// EXTERNAL MODULE: ./packages/host/lib/scratch.js
var scratch = __webpack_require__(4677);
;// CONCATENATED MODULE: ./packages/sign/lib/explicit-defaults.js

/**
 * A bundle whose log entries name their index even if it is 0, and the list of digests that proves them even if it is empty. cosign leaves such values out, as
 * protobuf's JSON may, and sigstore-python does not read the bundle then: so the first entry of a log would be of no use to model_signing and
 * pypi-attestations. Nothing of it is signed. https://protobuf.dev/programming-guides/json/#field-presence
 */
function withExplicitDefaults(bundle) {
    if (!(0,lib_shape/* isObject */.Gv)(bundle) || !(0,lib_shape/* isObject */.Gv)(bundle.verificationMaterial))
        return bundle;
    const entries = (0,json/* listAt */.gT)(bundle.verificationMaterial, 'tlogEntries');
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
        ...((0,lib_shape/* isObject */.Gv)(proof) ? { inclusionProof: { logIndex: '0', ...proof, hashes: (0,json/* listAt */.gT)(proof, 'hashes') } } : {}),
    };
}

// EXTERNAL MODULE: ./packages/base/lib/pool.js
var lib_pool = __webpack_require__(4276);
// EXTERNAL MODULE: ./packages/evidence/lib/in-toto/statement.js + 1 modules
var in_toto_statement = __webpack_require__(1712);
;// CONCATENATED MODULE: ./packages/evidence/lib/models/model-manifest.js




/** https://github.com/ossf/model-signing-spec/blob/main/spec/v1.0.md §5.1 */
const modelType = 'https://model_signing/signature/v1.0';
/** The start of the type in all versions. */
const modelTypes = 'https://model_signing/';
/** https://github.com/ossf/model-signing-spec/blob/main/algorithm-registry.md, as Node calls them. */
const hashes = { sha256: 'sha256', blake2b: 'blake2b512' };
const sizes = { sha256: 64, blake2b512: 128 };
/** Never signed, at the top of a model (§6.2). */
const neverSigned = (/* unused pure expression or super */ null && (['.git', '.gitattributes', '.github', '.gitignore']));
/**
 * Reads a verified statement about a model. Throws a Problem if it contradicts itself, and CannotCheck if it was made in a way that is not
 * known.
 */
function readModelManifest({ _type, predicateType, subject, predicate }) {
    if (predicateType !== modelType && predicateType.startsWith(modelTypes))
        throw unknown('version of the format', predicateType);
    if (predicateType !== modelType)
        throw notVerified(`it is a statement of type ${JSON.stringify(predicateType)}, not the signature of a model.`);
    if (_type !== 'https://in-toto.io/Statement/v1' || subject.length !== 1)
        throw wrong('it must be about one model, in a statement of version 1.');
    const how = at(predicate, 'serialization');
    const method = model_manifest_known(textAt(how, 'method'), ['files', 'shards'], 'way to list files (`method`)');
    const hash = hashes[model_manifest_known(textAt(how, 'hash_type'), ['sha256', 'blake2b'], 'kind of digest (`hash_type`)')];
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
    throw unknown(what, value);
}
function unknown(what, value) {
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

// EXTERNAL MODULE: ./node_modules/.pnpm/@sigstore+bundle@5.0.1/node_modules/@sigstore/bundle/dist/index.js
var dist = __webpack_require__(6028);
// EXTERNAL MODULE: ./packages/evidence/lib/sigstore/bundle-type.js
var bundle_type = __webpack_require__(4632);
// EXTERNAL MODULE: ./packages/evidence/lib/sigstore/cannot-check.js
var cannot_check = __webpack_require__(7157);
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
    oci: [value => /^application\/vnd\.(?:oci|docker)\./.test((0,json/* textAt */.$6)(value, 'mediaType') ?? ''), 'an OCI manifest'],
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
    return Array.isArray((0,json.at)(value, 'attestations'));
}
/** npm says the predicate type beside each bundle, GitHub does not. */
function isOfNpm(value) {
    return (0,json/* listAt */.gT)(value, 'attestations').some(has('predicateType'));
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
    return value => keys.every(key => (0,json.at)(value, key) !== undefined);
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
    refuseAmbiguous(value);
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
    return (0,strict_json/* parseStrictJson */.R)(text, 'the signature bundle');
}
function fromJson(value) {
    try {
        return (0,dist/* bundleFromJSON */.vw)(value);
    }
    catch (cause) {
        throw bundle_unusable(`it is damaged (${(0,lib_problem/* messageOf */.b)(cause)}).`, cause);
    }
}
function refuseUnknownType(value) {
    const mediaType = (0,json.at)(value, 'mediaType');
    if (isBundle(value))
        return;
    if ((0,json/* textAt */.$6)(value, '_type')?.startsWith('https://in-toto.io/Statement/'))
        throw bundle_unusable('it is an in-toto statement without a signature.');
    const [format] = jsonFormats(value);
    if (format !== undefined)
        throw noBundle(nameOfFormat(format));
    throw otherFormat(`JSON whose media type is ${JSON.stringify(mediaType) ?? 'missing'}`);
}
/** True for JSON with the media type of a bundle of a version that is read. */
function isBundle(value) {
    const mediaType = (0,json.at)(value, 'mediaType');
    return mediaType === bundle_type/* bundleMediaType */.l || older.some(known => known === mediaType);
}
function refuseAmbiguous(value) {
    for (const [what, [place, names]] of Object.entries(alternatives)) {
        const present = names.filter(name => ((0,json.at)(value, ...place, name) ?? null) !== null);
        if (present.length > 1)
            throw bundle_unusable(`it has more than one ${what}: ${present.join(' and ')}.`);
    }
}
/** cosign 3 writes such bundles for Ed25519 keys, and refuses them itself. They are not damaged, but nobody reads them. */
function refuseWithoutDigest(value) {
    const [signature, digest] = [['signature'], ['messageDigest', 'digest']].map(path => (0,json/* textAt */.$6)(value, 'messageSignature', ...path));
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

// EXTERNAL MODULE: ./packages/evidence/lib/sigstore/public-key.js
var public_key = __webpack_require__(8860);
// EXTERNAL MODULE: ./packages/base/lib/read-whole.js
var read_whole = __webpack_require__(2660);
;// CONCATENATED MODULE: ./packages/evidence/lib/in-toto/digests.js
/** The digests that count. A file is known by any of them. */
const hashNames = ['sha256', 'sha384', 'sha512'];

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
        const s = numberOf(signature.subarray(half));
        const k = numberOf(challenge) % ed25519/* Point */.bR.CURVE().n;
        const difference = r.add(a.multiply(k, false)).subtract(ed25519/* Point */.bR.BASE.multiply(s, false));
        return !a.isSmallOrder() && difference.clearCofactor().is0();
    }
    catch {
        // Not a point of the curve, or a number that is too large.
        return false;
    }
}
/** The number that bytes are in little-endian order. */
function numberOf(bytes) {
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

// EXTERNAL MODULE: ./node_modules/.pnpm/@sigstore+protobuf-specs@0.5.2/node_modules/@sigstore/protobuf-specs/dist/index.js
var protobuf_specs_dist = __webpack_require__(1443);
// EXTERNAL MODULE: ./node_modules/.pnpm/@sigstore+verify@4.1.3_patch_hash=b4f378e50ad68763aaf7ec7c6fdd3566075085b1bce09ea01b60836fc66c6df2/node_modules/@sigstore/verify/dist/index.js
var verify_dist = __webpack_require__(4668);
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
    return refusal_notVerified(meaning ?? (code.startsWith('TLOG') ? others : `it is damaged (${text}).`), text, error);
}
/** What to do with a file whose signature is not valid: it may be changed, or somebody else's. */
const signatureAdvice = 'Do not use the file. Download it and its signature again from the publisher, and check whom you trust.';
/** A signature that was checked and is not valid. What it signs may still be readable: that is another Problem. */
class NotVerified extends lib_problem/* Problem */.A {
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

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/signed-entity.js






const signed_entity_hashes = new Map([
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
    const name = signed_entity_hashes.get(messageDigest.algorithm);
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

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/signer.js



/** True for the owner of a key. */
function isKeySigner(signer) {
    return byKind(signer, { key: () => true, identity: () => false });
}
function signedBy(signer) {
    return (0,by_kind/* byKind */.S)(signer, {
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
    return (0,by_kind/* byKind */.S)(signer, { key: () => false, identity: () => true });
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

;// CONCATENATED MODULE: ./packages/evidence/lib/sigstore/trusted-root.js





/** https://github.com/sigstore/protobuf-specs/blob/main/protos/sigstore_trustroot.proto */
const mediaTypes = [
    'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    'application/vnd.dev.sigstore.trustedroot.v0.2+json',
];
/** Reads the text of a `trusted_root.json`, or its parsed form. Throws CannotCheck for anything else. */
function parseTrustedRoot(json) {
    const value = typeof json === 'string' || json instanceof Uint8Array ? trusted_root_readText(json) : json;
    try {
        const root = protobuf_specs_dist.TrustedRoot.fromJSON(value);
        if (!mediaTypes.includes(root.mediaType))
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
        ? textOf(content)
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
function textOf(content) {
    return Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString();
}
function trusted_root_readText(json) {
    try {
        return (0,strict_json/* parseStrictJson */.R)(json, 'the trusted root', lib_limits/* limits */.F.trust);
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
    const { predicateType, subject } = (0,in_toto_statement/* parseStatement */.By)(payloadType, payload);
    return { kind: kindOf(predicateType), predicateType, subjects: subject.map(subjectOf) };
}
function kindOf(predicateType) {
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
    return (0,by_kind/* byKind */.S)(signedBy(signer), {
        key: who => who,
        identity: (who) => {
            const raw = certificateIn(bundle);
            if (raw === undefined)
                return who;
            const serialNumber = new external_node_crypto_.X509Certificate(raw).serialNumber.toLowerCase();
            return { ...who, certificate: { sha256: (0,lib_digest/* sha256 */.sc)(raw), serialNumber } };
        },
    });
}
function certificateIn({ verificationMaterial: { content } }) {
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
    const algorithm = (0,by_kind/* byKind */.S)(signer, {
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
const [bare, encoded] = [range(1, 6), range(8, 22)];
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
function range(from, to) {
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
        if (isCritical && !extensions_known.includes(oid))
            throw refusal_notVerified(`${whose} has the critical extension ${oid}, which release-tools does not know and must not ignore.`);
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
            throw unlisted('log entry', `a log (${unknown.logId.keyId.toString('base64')})`);
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
            throw unlisted('timestamp', `an authority (issuer ${nameOf(signerIssuer)}, serial number ${signerSerialNumber.toString('hex')})`);
        readAlgorithm(timestamp);
    }
    #requireIssuer(leaf) {
        const issuers = this.#issuersOf(leaf);
        if (issuers.length === 0)
            throw unlisted('certificate', `an authority (${nameOf(leaf.issuer)})`);
        requireKnownExtensions(leaf, 'its certificate');
        for (const one of issuers.flatMap(({ certChain }) => certChain))
            requireKnownExtensions(one, 'one of its authorities');
        const unknown = leaf.extSCT?.signedCertificateTimestamps.find(({ logID }) => !this.#material.ctlogs.some(log => log.logID.equals(logID)));
        if (unknown !== undefined)
            throw unlisted('certificate', `a certificate transparency log (${unknown.logID.toString('base64')})`);
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
function unlisted(what, whom) {
    return (0,cannot_check/* cannotCheck */.u)(`its ${what} is from ${whom} that the trusted root does not list.`);
}
function thin(missing) {
    return (0,cannot_check/* cannotCheck */.u)(`the trusted root lists no ${missing}.`);
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
    const body = (0,strict_json/* parseStrictJson */.R)(entry.canonicalizedBody, 'the log entry');
    const payload = Buffer.from((0,json/* textAt */.$6)(body, 'spec', 'content', 'payloadHash', 'value') ?? '', 'hex');
    const isItsOwn = (0,json/* textAt */.$6)(body, 'kind') === 'intoto' &&
        (0,json/* textAt */.$6)(body, 'apiVersion') === '0.0.1' &&
        (0,json/* textAt */.$6)(body, 'spec', 'content', 'payloadHash', 'algorithm') === 'sha256';
    if (!isItsOwn || !signature.compareDigest(payload))
        throw otherEntry('payload digest mismatch');
    if (key.$case === 'certificate' && !old_entry_certificateIn(body)?.equals(key.certificate.root.toDER()))
        throw otherEntry('certificate mismatch');
    if (publicKey !== undefined && !keyIn(body)?.equals(publicKey))
        throw otherEntry('public key mismatch');
}
function keyIn(body) {
    try {
        return (0,external_node_crypto_.createPublicKey)(Buffer.from((0,json/* textAt */.$6)(body, 'spec', 'publicKey') ?? '', 'base64'));
    }
    catch {
        return undefined;
    }
}
function old_entry_certificateIn(body) {
    try {
        return new external_node_crypto_.X509Certificate(Buffer.from((0,json/* textAt */.$6)(body, 'spec', 'publicKey') ?? '', 'base64')).raw;
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
            (0,by_kind/* byKind */.S)(signer, {
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
        return { ...this.#verify(openBundle(parsed)), statement: (0,in_toto_statement/* parseStatement */.By)(payloadType, payload) };
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
            statement: (0,in_toto_statement/* parseStatement */.By)(payloadType, payload),
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
        if (error instanceof lib_problem/* Problem */.A)
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
    return new sigstore_SignatureVerifier({ signers: [signer], ...(trustedRoot && { trustedRoot }) });
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

// EXTERNAL MODULE: ./packages/host/lib/interrupted.js
var interrupted = __webpack_require__(6525);
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
    throw new lib_problem/* Problem */.A('use the key of the signer', {
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
    throw new lib_problem/* Problem */.A('use the key of the signer', { found, next });
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
async function ownSigner(options, host) {
    return byKind(own_signer_kindOf(options), {
        key: () => keySigner(options, host),
        identity: () => ownIdentity(options.serverUrl, host),
    });
}
/** The signer that must have made a bundle that cosign wrote for this job. The caller verifies it. */
async function expectedSigner(bundle, options, host) {
    return (0,by_kind/* byKind */.S)(own_signer_kindOf(options), { key: () => keySigner(options, host), identity: () => claimedSigner(bundle) });
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
        const { iss = '', job_workflow_ref: workflow } = decodeJwt(token);
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
async function isLogged(options) {
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
    (0,by_kind/* byKind */.S)({ kind: backendOf(options).signer }, { key: () => { }, identity: () => requireOwnAuthorities(given) });
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
        throw refused('private', 'no signing config says which servers to use.', 'Set the input `signing-config`, or a different `transparency`.');
    }
    const open = [...urls(config.caUrls), ...urls(config.rekorTlogUrls)].find(signing_config_isPublic);
    if (open !== undefined) {
        throw refused('private', `the signing config names ${open}, which is public.`, 'Name only your own servers, or set `transparency: public`.');
    }
}
function requireOwnAuthorities(config) {
    const authorities = urls(config?.caUrls);
    const usable = authorities.length > 0 && !authorities.some(signing_config_isPublic) && urls(config?.tsaUrls).length > 0;
    if (usable)
        return;
    throw refused('none', 'keyless signing without a log needs your own Fulcio and timestamp authority: the public Fulcio publishes repository and workflow in its certificate log.', 'Set `signing-config` to a config that names both, or sign with a key pair (`signer: key`).');
}
function urls(services) {
    return (services ?? []).map(service => service.url);
}
function refused(transparency, found, next) {
    return new lib_problem/* Problem */.A(`sign with \`transparency: ${transparency}\``, { found, next });
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
    throw new lib_problem/* Problem */.A('check the time of the new signature', {
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
async function earlierVerifier(signer, options) {
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
    return needsRoot(signer) || (await isLogged(options)) ? { trustedRoot: (await publicTrustedRoot()).root } : {};
}

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
        subjects: await (0,lib_pool/* pool */.d)(facts.subjects, 1, subject => named(subject, name, path)),
        ...(kept ? { kept } : {}),
        ...(known === undefined ? {} : { service: known }),
    });
}
/** By its name and by SHA-256, as releases list files: a key on P-384 signs another digest. */
async function named({ name: own, digest }, name, path) {
    const known = own ?? name ?? (path && (0,external_node_path_.basename)(path));
    const sha256 = path === undefined || digest.sha256 !== undefined ? {} : { sha256: await (0,lib_digest/* sha256File */.Q3)(path) };
    return { ...(known ? { name: known } : {}), digest: { ...sha256, ...digest } };
}
/** The key in a service that signs; undefined for any other way to sign. */
function serviceKeyOf({ signing }) {
    const none = () => undefined;
    const own = (key) => key;
    return (0,by_kind/* byKind */.S)(signing, {
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
    const fingerprint = (0,by_kind/* byKind */.S)(signer, { key: ({ sha256 }) => sha256, identity: () => '', openpgp: () => '' });
    const keyVersion = (0,login_trace/* versionInAddress */.E)(key) ?? versions?.get(fingerprint);
    return {
        name: kind,
        key,
        ...(keyVersion === undefined ? {} : { keyVersion }),
        ...(Object.keys(login).length === 0 ? {} : { login: { ...login } }),
        ...(session === undefined || Object.keys(session).length === 0 ? {} : { session }),
    };
}

;// CONCATENATED MODULE: ./packages/sign/lib/sign.js












/** How many signatures are made at the same time: most of their time is waiting for the log. */
const width = 8;
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
    return withSession(options, host, open => pool(statements, width, one => signStatement(one, open, host)));
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

;// CONCATENATED MODULE: ./packages/source/lib/gather/fields.js


// What the answers are made of that a record takes facts from.
/** A full commit id. */
const commitId = (0,lib_shape/* matching */.wC)(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'a full commit id');
/** A time in any form and zone, as a record has it: in UTC, to the second. */
const serverTime = (value, place) => {
    const time = typeof value === 'string' ? timeOf(value) : undefined;
    if (time === undefined)
        throw (0,lib_shape/* wrong */.Qm)(place, value, 'a time');
    return time;
};
/** The same of what may be no time, or absent. */
function timeOf(text) {
    const at = Date.parse(text ?? '');
    return Number.isFinite(at) ? secondOf(new Date(at)) : undefined;
}
/** A time in UTC, to the second. */
function secondOf(time) {
    return `${time.toISOString().slice(0, 19)}Z`;
}
/** The login of an account; absent if it was deleted. */
const login = (0,fields/* orAbsent */.Re)((raw, place) => (0,fields/* fieldsOf */.Pf)(raw, place)('login', lib_shape/* text */.Qq));
/** JSON with the keys of each object in the order of their bytes, so that the same value is the same text. */
function canonicalJson(value) {
    return JSON.stringify(value, (_, one) => typeof one === 'object' && one !== null && !Array.isArray(one)
        ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
        : one);
}

;// CONCATENATED MODULE: ./packages/source/lib/gather/seen.js
/** What a server answered, as a part of a record: without the calls, with the missing permission. */
function seen(answer) {
    if ('value' in answer)
        return { value: answer.value };
    const { unknown, needs } = answer;
    return { unseen: needs === undefined || unknown.includes(needs) ? unknown : `${unknown} (needs ${needs})` };
}
/** The same for each of several questions; the first that has no answer decides. */
async function seenAll(items, ask) {
    const value = [];
    for (const item of items) {
        const one = await ask(item);
        if ('unseen' in one)
            return one;
        value.push(one.value);
    }
    return { value };
}
/** What is known; undefined for what is not. */
function seen_known(answer) {
    return answer !== undefined && 'value' in answer ? answer.value : undefined;
}

;// CONCATENATED MODULE: ./packages/source/lib/history/ruleset-state.js



const asJson = (0,fields/* orAbsent */.Re)(raw => ((0,lib_shape/* isObject */.Gv)(raw) ? canonicalJson(raw) : undefined));
const rule = (raw, place) => {
    const field = (0,fields/* fieldsOf */.Pf)(raw, place);
    const parameters = field('parameters', asJson);
    return { type: field('type', lib_shape/* text */.Qq), ...(parameters === undefined ? {} : { parameters }) };
};
/** A ruleset as GitHub describes it. Those who may pass it by are absent for a token that may not change it. */
const rulesetState = (raw, place) => {
    const field = (0,fields/* fieldsOf */.Pf)(raw, place);
    const conditions = field('conditions', asJson);
    const actors = field('bypass_actors', (0,fields/* orAbsent */.Re)((0,lib_shape/* list */.p_)(one => one, 1000)));
    return {
        enforcement: field('enforcement', lib_shape/* text */.Qq),
        ...(conditions === undefined ? {} : { conditions }),
        rules: field('rules', (0,fields/* orAbsent */.Re)((0,lib_shape/* list */.p_)(rule, 1000))) ?? [],
        bypass: actors === undefined ? 'not visible' : actors.length > 0 ? 'somebody' : 'none',
    };
};

;// CONCATENATED MODULE: ./packages/source/lib/history/rulesets.js





const needs = 'administration: write';
const rulesets_id = (0,lib_shape/* number */.ai)(0, Number.MAX_SAFE_INTEGER);
const one = '/repos/{owner}/{repo}/rulesets/{ruleset_id}';
/** All rulesets as they are now, those of the organisation included. https://docs.github.com/en/rest/repos/rules#get-all-repository-rulesets */
async function readRulesets(inquiry) {
    const listed = await inquiry.all({
        what: 'list the rulesets',
        route: 'GET /repos/{owner}/{repo}/rulesets',
        shape: (raw, place) => (0,fields/* fieldsOf */.Pf)(raw, place)('id', rulesets_id),
        needs: 'metadata: read',
    });
    if (!('value' in listed))
        return seen(listed);
    return seenAll(listed.value, async (ruleset) => seen(await inquiry.one({
        what: `read the ruleset ${ruleset}`,
        route: `GET ${one}`,
        parameters: { ruleset_id: ruleset },
        shape: rulesetShape,
        needs: 'metadata: read',
    })));
}
/**
 * The versions that a ruleset had, the newest first. What it was is read of those that were made since a time, and of the one before them.
 * https://docs.github.com/en/rest/repos/rules#get-repository-ruleset-history
 */
async function readVersions(ruleset, since, inquiry) {
    const listed = await inquiry.all({
        what: `list the versions of the ruleset ${ruleset}`,
        route: `GET ${one}/history`,
        parameters: { ruleset_id: ruleset },
        shape: versionShape,
        needs,
        onlyGitHubCom: true,
    });
    if (!('value' in listed))
        return seen(listed);
    const versions = [...listed.value].sort((a, b) => b.id - a.id);
    const older = versions.findIndex(({ updatedAt }) => Date.parse(updatedAt) < since.getTime());
    const recent = older < 0 ? versions : versions.slice(0, older + 1);
    const states = await seenAll(recent, async (version) => seen(await inquiry.one({
        what: `read the version ${version.id} of the ruleset ${ruleset}`,
        route: `GET ${one}/history/{version_id}`,
        parameters: { ruleset_id: ruleset, version_id: version.id },
        shape: (raw, place) => (0,fields/* fieldsOf */.Pf)(raw, place)('state', rulesetState),
        needs,
    })));
    if (!('value' in states))
        return states;
    return {
        value: versions.map((version, index) => {
            const state = states.value[index];
            return { ...version, ...(state === undefined ? {} : { state }) };
        }),
    };
}
const rulesetShape = (raw, place) => {
    const field = (0,fields/* fieldsOf */.Pf)(raw, place);
    const [createdAt, updatedAt] = [field('created_at', (0,fields/* orAbsent */.Re)(serverTime)), field('updated_at', (0,fields/* orAbsent */.Re)(serverTime))];
    return {
        ...{ id: field('id', rulesets_id), name: field('name', lib_shape/* text */.Qq), source: field('source', lib_shape/* text */.Qq) },
        target: field('target', (0,fields/* orAbsent */.Re)(lib_shape/* text */.Qq)) ?? 'branch',
        ...(createdAt === undefined ? {} : { createdAt }),
        ...(updatedAt === undefined ? {} : { updatedAt }),
        state: rulesetState(raw, place),
    };
};
const versionShape = (raw, place) => {
    const field = (0,fields/* fieldsOf */.Pf)(raw, place);
    const actor = field('actor', (0,fields/* orAbsent */.Re)((value, at) => {
        const own = (0,fields/* fieldsOf */.Pf)(value, at);
        return { id: own('id', (0,fields/* orAbsent */.Re)(rulesets_id)), type: own('type', (0,fields/* orAbsent */.Re)(lib_shape/* text */.Qq)) };
    }));
    return {
        ...{ id: field('version_id', rulesets_id), updatedAt: field('updated_at', serverTime) },
        ...(actor?.id === undefined || actor.type === undefined ? {} : { actor: { id: actor.id, type: actor.type } }),
    };
};

;// CONCATENATED MODULE: ./packages/source/lib/history/suites.js




const suites_needs = 'administration: read';
const suites_id = (0,lib_shape/* number */.ai)(0, Number.MAX_SAFE_INTEGER);
const nothing = /^0+$/;
/**
 * The pushes of the last week that rules were applied to. What a push broke is read of those that were refused, or let through nevertheless.
 * https://docs.github.com/en/rest/repos/rule-suites. GitHub lists a month at most.
 */
async function readSuites(inquiry) {
    const listed = await inquiry.all({
        what: 'list the pushes that rules were applied to',
        route: 'GET /repos/{owner}/{repo}/rulesets/rule-suites',
        parameters: { time_period: 'week' },
        shape: suiteShape,
        needs: suites_needs,
    });
    if (!('value' in listed))
        return seen(listed);
    return seenAll(listed.value, async (suite) => {
        if (suite.result === 'pass')
            return { value: suite };
        const broken = seen(await inquiry.one({
            what: `read what the push ${suite.id} broke`,
            route: 'GET /repos/{owner}/{repo}/rulesets/rule-suites/{rule_suite_id}',
            parameters: { rule_suite_id: suite.id },
            shape: (raw, place) => (0,fields/* fieldsOf */.Pf)(raw, place)('rule_evaluations', (0,fields/* orAbsent */.Re)((0,lib_shape/* list */.p_)(evaluation, 1000))) ?? [],
            needs: suites_needs,
        }));
        if ('unseen' in broken)
            return broken;
        const failed = broken.value.filter(({ result }) => result === 'fail');
        return { value: { ...suite, broken: failed.map(({ result: _, ...one }) => one) } };
    });
}
const commitIfAny = (value, place) => value === undefined || value === null || nothing.test(String(value)) ? undefined : commitId(value, place);
const suiteShape = (raw, place) => {
    const field = (0,fields/* fieldsOf */.Pf)(raw, place);
    const [before, after] = [field('before_sha', commitIfAny), field('after_sha', commitIfAny)];
    const actor = field('actor_name', (0,fields/* orAbsent */.Re)(lib_shape/* text */.Qq));
    return {
        ...{ id: field('id', suites_id), ref: field('ref', lib_shape/* text */.Qq) },
        ...(before === undefined ? {} : { before }),
        ...(after === undefined ? {} : { after }),
        ...(actor === undefined ? {} : { actor }),
        pushed: field('pushed_at', serverTime),
        result: field('result', (0,lib_shape/* oneOf */.yL)('pass', 'fail', 'bypass')),
    };
};
const evaluation = (raw, place) => {
    const field = (0,fields/* fieldsOf */.Pf)(raw, place);
    const source = field('rule_source', (0,fields/* orAbsent */.Re)((value, at) => (0,fields/* fieldsOf */.Pf)(value, at)('name', (0,fields/* orAbsent */.Re)(lib_shape/* text */.Qq))));
    return {
        type: field('rule_type', lib_shape/* text */.Qq),
        ...(source === undefined ? {} : { source }),
        ...{ enforcement: field('enforcement', lib_shape/* text */.Qq), result: field('result', lib_shape/* text */.Qq) },
    };
};

;// CONCATENATED MODULE: ./packages/source/lib/history/make-history.js





/** How far back the versions of rulesets are read, in days: as far as GitHub lists pushes. */
const days = 31;
/**
 * Reads the rules of a repository as they are and were, and the pushes that broke them. Needs a token with the permission Administration: write,
 * which that of a job never has; what it may not see is missing, with the reason.
 */
async function makeHistory(about, inquiry, now) {
    const unseen = [];
    const since = new Date(now().getTime() - days * 86_400_000);
    const rulesets = await readRulesets(inquiry);
    const whole = [];
    for (const ruleset of 'value' in rulesets ? rulesets.value : []) {
        const versions = await readVersions(ruleset.id, since, inquiry);
        if ('unseen' in versions)
            unseen.push({ part: 'versions', reason: cut(`ruleset ${ruleset.id}: ${versions.unseen}`) });
        whole.push({ ...ruleset, ...('value' in versions && { versions: versions.value }) });
    }
    const suites = await readSuites(inquiry);
    if ('unseen' in rulesets)
        unseen.push({ part: 'rulesets', reason: cut(rulesets.unseen) });
    if ('unseen' in suites)
        unseen.push({ part: 'suites', reason: cut(suites.unseen) });
    return {
        ...{ version: 1, ...about, time: secondOf(now()) },
        ...('value' in rulesets && { rulesets: whole }),
        ...('value' in suites && { suites: suites.value }),
        unseen,
    };
}
function cut(reason) {
    return reason.slice(0, 500);
}
/** Signs a history, and verifies the signature. Returns the file that is kept: a bundle (DSSE) as one line of JSON. Throws a Problem. */
async function signHistory(history, options, host) {
    const bundle = await signStatement(sourceHistoryStatement(history), options, host, 'sign the history of rules', 'rules');
    return Buffer.from(`${bundle}\n`);
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
function details(title, body) {
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
function count(number, one, many = `${one}s`) {
    return `${number} ${number === 1 ? one : many}`;
}
/** `2026-01-31T12:00:00Z` as `31 January 2026`, regardless of the machine's locale and time zone. */
function formatDate(time) {
    const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(time) ?? [];
    return `${Number(day)} ${months[Number(month) - 1]} ${year}`;
}
const months = 'January February March April May June July August September October November December'.split(' ');

// EXTERNAL MODULE: ./packages/base/lib/if-there.js
var if_there = __webpack_require__(7822);
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
function attested_kinds_kindOf(predicateType) {
    if (predicateType === undefined)
        return attestedKinds.find(({ name }) => name === 'signature');
    return attestedKinds.find(({ type }) => predicateType === type || predicateType.startsWith(`${type}/`));
}
/** What a report calls a statement of this type; a signature if there is no type. */
function statementName(predicateType) {
    return attested_kinds_kindOf(predicateType)?.name ?? 'attestation';
}
/** The evidence that a statement of this type is, for a policy; undefined for every other. */
function evidenceOf(predicateType) {
    return attested_kinds_kindOf(predicateType)?.kind;
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
    const who = (0,by_kind/* byKind */.S)(signer, {
        key: ({ sha256 }) => `key sha256:${sha256}`,
        identity: ({ identity }) => identity,
        openpgp: ({ fingerprint }) => `OpenPGP key ${fingerprint}`,
    });
    if (service === undefined)
        return who;
    return `${service.key}${service.keyVersion === undefined ? '' : `, version ${service.keyVersion}`} (${who})`;
}

// EXTERNAL MODULE: ./packages/evidence/lib/release/release-dir.js
var release_dir = __webpack_require__(7833);
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
    const text = (0,signing_event/* renderEvents */.e)(events.all);
    const path = (0,external_node_path_.join)(ownDir(host), `signing-events.${step}.${(0,lib_digest/* sha256 */.sc)(text).slice(0, 12)}.jsonl`);
    await (0,promises_.mkdir)(ownDir(host), { recursive: true });
    await (0,lib_files/* writeFileAtomic */.Zf)(path, text);
    await host.summary(eventsSummary((0,signing_event/* parseEvents */.PH)(text, path)), 'evidence');
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

// EXTERNAL MODULE: ./packages/evidence/lib/manifest/release-names.js
var release_names = __webpack_require__(2204);
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
        release_names/* summaryName */.yG,
        release_names/* lastEventsName */.jW,
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
    return (await __webpack_require__.e(/* import() */ 664).then(__webpack_require__.bind(__webpack_require__, 1664))).openContainers(host);
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

;// CONCATENATED MODULE: ./actions/record-source/lib/record-file.js

/** Name of a record in the stores of the project. */
const keptFile = 'record.json';
/** Path of a record in its artifact. */
const recordFile = (0,external_node_path_.join)('source-record', keptFile);

;// CONCATENATED MODULE: ./actions/record-source/lib/hand-over.js




/** Signs with `sign`, and hands what it gives over to the job that keeps it. Returns the outputs. */
async function handOver({ 'to-artifact': artifact }, { events }, host, sign) {
    const { result: bytes, path: signed } = await recordingEvents('record-source', events, host, sign);
    const path = (0,external_node_path_.join)(host.temp, 'record-source', 'made', recordFile);
    await (0,lib_files/* writeFileAtomic */.Zf)(path, bytes);
    if (artifact !== undefined)
        await storeArtifact(artifact, (0,external_node_path_.dirname)(path), host);
    return {
        record: artifact && `${artifact}@sha256:${(0,lib_digest/* sha256 */.sc)(bytes)}`,
        'signing-events': signed,
        ...{ commit: undefined, places: undefined },
    };
}

;// CONCATENATED MODULE: ./actions/record-source/lib/summary.js

/** The record of a push, as the job summary shows it: what is known, and what the server did not say. */
function recordSummary(record) {
    const { ref, after, actor, activity, rules, bypass, changes, checks, unseen } = record;
    const rows = [
        ['Commit', code(after)],
        ['By', `${code(actor.login)}${activity === undefined ? '' : `, ${code(activity)}`}`],
        ['Rules', rules === undefined ? marks.absent : rules.map(({ type }) => code(type)).join(', ') || 'none'],
        ['Who may pass them by', bypass],
        ['Pull requests', changes === undefined ? marks.absent : changes.map(changeText).join('<br>') || 'none'],
        ['Checks', checks === undefined ? marks.absent : count(checks.length, 'check')],
    ];
    return [
        `## ${unseen.length === 0 ? marks.pass : marks.error} Recorded a push to ${code(ref)}`,
        '',
        table(['What', 'Recorded'], rows),
        ...notSaid(unseen),
    ].join('\n');
}
function changeText({ number, author, reviews }) {
    const approved = new Set(reviews.filter(({ state }) => state === 'APPROVED').map(({ login }) => login));
    const by = [...approved].map(login => code(login)).join(', ');
    return `#${number} by ${code(author)}${by === '' ? '' : `, approved by ${by}`}`;
}
/** The history of rules, as the job summary shows it: what may be changed, and what was passed by. */
function historySummary({ rulesets, suites, unseen }) {
    const rows = (rulesets ?? []).map(({ name, target, updatedAt, state, versions }) => [
        escapeMarkdown(name),
        `${escapeMarkdown(target)}, ${escapeMarkdown(state.enforcement)}`,
        updatedAt ?? marks.absent,
        state.bypass,
        versions === undefined ? marks.absent : count(versions.length, 'version'),
    ]);
    const passedBy = (suites ?? []).filter(({ result }) => result === 'bypass');
    return [
        `## ${unseen.length === 0 ? marks.pass : marks.error} Recorded the history of the rules`,
        '',
        rows.length > 0
            ? table(['Ruleset', 'For', 'Changed', 'Who may pass it by', 'History'], rows)
            : `Rulesets: ${rulesets === undefined ? 'not known' : 'none'}.`,
        ...(suites === undefined ? [] : ['', `Pushes of the last week that passed rules by: ${passedBy.length}.`]),
        ...notSaid(unseen),
    ].join('\n');
}
function notSaid(unseen) {
    const lines = unseen.map(({ part, reason }) => `- ${part}: ${escapeMarkdown(reason)}`);
    return lines.length === 0 ? [] : ['', 'The server did not say:', '', ...lines];
}
/** Where a record is now. */
function keptSummary({ title, place, commit, receipt, back }) {
    const failed = receipt.stores.filter(({ failure }) => failure !== undefined);
    const rows = receipt.stores.map(({ place: store, failure }) => [
        code(store),
        failure === undefined
            ? marks.pass
            : escapeMarkdown(`${marks.fail} could not ${failure.attempted}: ${failure.found}`),
    ]);
    return [
        `## ${failed.length === 0 ? marks.pass : marks.fail} Kept the record of ${escapeMarkdown(title)}`,
        '',
        `${code(place)} in the branch ${code('release-metadata')}, at ${code(commit)}.`,
        ...(rows.length === 0 ? [] : ['', table(['Store', 'Kept'], rows)]),
        ...(back.length === 0 ? [] : ['', 'The branch lacked these records, and has them again from a store:', '']),
        ...back.map(path => `- ${code(path)}`),
    ].join('\n');
}

;// CONCATENATED MODULE: ./actions/record-source/lib/history.js







/** Asks the server how the rules are and were, signs what it said, and hands it over to the job that keeps it. */
async function history_history(inputs, context, host) {
    const id = repositoryIdOfRun();
    const options = await resolveSigning((0,signing_inputs/* signingRequest */.R6)({ ...inputs, 'dry-run': false }), context, host);
    const { repository, apiUrl, serverUrl, sha, runId } = context;
    const url = `${serverUrl}/${repository}`;
    const token = await tokenOf(inputs, context, host);
    const requests = await connectRequests({ token, repository, apiUrl, permission: 'administration=read' }, host);
    const inquiry = new Inquiry(requests, new URL(serverUrl).host !== 'github.com');
    const about = { repository: { url, id }, commit: sha, run: `${url}/actions/runs/${runId}` };
    const made = await host.group('Reading the history of the rules …', () => makeHistory(about, inquiry, () => new Date()));
    for (const { part, reason } of made.unseen)
        host.warning(`The history of the rules lacks ${part}: ${reason}.`);
    const outputs = await handOver(inputs, options, host, () => signHistory(made, options, host));
    await host.summary(historySummary(made), 'evidence');
    return outputs;
}
/** The token with which rules are read: that of an App, one that is given, or that of the job, which sees little. */
async function tokenOf(inputs, { repository, apiUrl }, host) {
    const { 'app-id': id, 'administration-token': given } = inputs;
    if (id === undefined)
        return given ?? (0,release_inputs/* requireToken */.Fw)(inputs);
    const { APP_PRIVATE_KEY: privateKey = '' } = host.env;
    if (privateKey === '')
        throw new lib_problem/* Problem */.A('log in as the GitHub App', {
            found: 'the environment variable APP_PRIVATE_KEY is not set.',
            next: 'Give the step the private key of the App as a secret.',
        });
    const token = appToken({ id, privateKey }, new Date());
    const requests = await connectRequests({ token, repository, apiUrl, permission: 'administration=write' }, host);
    return installationToken(requests, { administration: 'write' });
}

// EXTERNAL MODULE: ./packages/base/lib/suggestion.js
var suggestion = __webpack_require__(1722);
;// CONCATENATED MODULE: ./packages/archive/lib/address.js

/** What looks like a user with a password. The path of a directory may have an @. */
const userOf = /^(?!directory:)([a-z][a-z0-9]*:(?:\/\/)?)[^/?#]*@/;
/** An address for messages and receipts: without what may be a secret, such as the query of an address that is that of no store. */
function shownAddress(text) {
    return text.replace(/[?#].*$/s, '').replace(userOf, '$1…@');
}
/** Reads an address. Throws a Problem unless it has a scheme, a location, and each option once. */
function parseAddress(text) {
    // Before anything of the text is shown.
    if (/:\/\/[^/?#]*@/.test(text) || userOf.test(text))
        throw new lib_problem/* Problem */.A('read the address of a store', {
            found: 'there is an @ before its first slash, as if it had a password.',
            next: 'Remove it: credentials come from the environment, or from a role.',
        });
    const [, scheme, location, query] = /^([a-z][a-z0-9]*):(?:\/\/)?([^?#\s]+)(?:\?([^#\s]+))?$/.exec(text) ?? [];
    if (scheme === undefined || location === undefined)
        throw badAddress(text, 'it is not an address such as s3://bucket/prefix.');
    const pairs = [...new URLSearchParams(query ?? '')];
    const names = pairs.map(([name]) => name);
    const again = names.find((name, index) => names.indexOf(name) !== index);
    if (again !== undefined)
        throw badAddress(text, `it has the option ${again} twice.`);
    return { scheme, location, options: new Map(pairs) };
}
/** Throws a Problem unless there are addresses, all of them can be read, and none is there twice. Opens nothing. */
function requireAddresses(texts) {
    const found = texts.length === 0 ? 'no store is named.' : twice(texts);
    if (found !== undefined)
        throw new lib_problem/* Problem */.A('find the stores to archive in', {
            found,
            next: 'Name each once in the input `stores`, or below `stores` in .github/release-tools.yaml.',
        });
    for (const text of texts)
        parseAddress(text);
}
function twice(texts) {
    const again = texts.find((text, index) => texts.indexOf(text) !== index);
    return again === undefined ? undefined : `${JSON.stringify(shownAddress(again))} is there twice.`;
}
/** Throws a Problem for an option that the kind of store does not have. */
function requireOptions({ scheme, options }, known) {
    const unknown = [...options.keys()].find(name => !known.includes(name));
    if (unknown === undefined)
        return;
    throw new lib_problem/* Problem */.A(`read the address of the ${scheme} store`, {
        found: `it has no option "${unknown}"${known.length === 0 ? '' : (0,suggestion/* suggestion */.h)(unknown, known)}.`,
        next: known.length === 0 ? 'Remove it.' : `Use ${known.join(', ')}.`,
    });
}
function badAddress(text, found) {
    return new lib_problem/* Problem */.A(`read the address of the store ${JSON.stringify(shownAddress(text))}`, {
        found,
        next: 'Write SCHEME://PLACE?OPTION=VALUE&OPTION=VALUE.',
    });
}

;// CONCATENATED MODULE: ./packages/archive/lib/drivers.js


/** All kinds of stores, by the scheme of their addresses. Only the one that is used is loaded. */
const drivers = {
    artifactory: async () => (await __webpack_require__.e(/* import() */ 339).then(__webpack_require__.bind(__webpack_require__, 7339))).artifactory,
    branch: async () => (await __webpack_require__.e(/* import() */ 790).then(__webpack_require__.bind(__webpack_require__, 1790))).branch,
    directory: async () => (await __webpack_require__.e(/* import() */ 188).then(__webpack_require__.bind(__webpack_require__, 8188))).directory,
    oci: async () => (await __webpack_require__.e(/* import() */ 268).then(__webpack_require__.bind(__webpack_require__, 8268))).oci,
    s3: async () => (await Promise.all(/* import() */[__webpack_require__.e(649), __webpack_require__.e(107)]).then(__webpack_require__.bind(__webpack_require__, 5107))).s3,
};
/** Opens the store at an address. Throws a Problem for what is wrong with the address, or with the credentials. No network. */
async function openStore(text, context) {
    const { driver, address } = await driverOf(text);
    return driver.open(address, context);
}
/** Throws a Problem for what is wrong with an address, as far as it is known without credentials and network. */
async function requireStore(text) {
    const { driver, address } = await driverOf(text);
    driver.requireAddress(address);
}
/** Whether the store at an address decides between two runs at once (Driver.decides). Throws a Problem for what is wrong with the address. */
async function decidesBetweenRuns(text) {
    return (await driverOf(text)).driver.decides;
}
/** Tries to delete a file that is locked for some minutes, as far as the login may. Throws a Problem if the store does not obey its lock. */
async function tryDeletion(text, context) {
    const { driver, address } = await driverOf(text);
    return (await driver.tryDeletion?.(address, context)) ?? { kind: 'none', why: 'stores of this kind lock nothing' };
}
async function driverOf(text) {
    const address = parseAddress(text);
    const { scheme } = address;
    const load = Object.hasOwn(drivers, scheme) ? drivers[scheme] : undefined;
    if (load === undefined)
        throw new lib_problem/* Problem */.A(`open the store ${JSON.stringify(shownAddress(text))}`, {
            found: `there is no kind of store "${scheme}"${(0,suggestion/* suggestion */.h)(scheme, Object.keys(drivers))}.`,
            next: 'Correct the address: docs/tasks/archive-a-release.md describes all kinds.',
        });
    const driver = await load();
    requireOptions(address, driver.options);
    return { driver, address };
}

// EXTERNAL MODULE: ./packages/archive/lib/record.js
var record = __webpack_require__(6464);
;// CONCATENATED MODULE: ./packages/archive/lib/listing-copies.js




// A store with a listing, such as a branch, is a convenience. Each copy of its listing in the others is a part of its own, so that nothing
// is overwritten there, and tells later whether the store still has what it had.
/**
 * Throws a Problem if a store with a listing would be the only one that has a release, or if it has not all that the newest copies of its
 * listing in the others say. Call it before anything is kept.
 */
async function requireListing({ listing, place }, others, context) {
    if (listing === undefined)
        return;
    if (others.length === 0)
        throw onlyStore(place);
    for (const other of others) {
        const copy = await newestCopy(other, listing, context);
        if (copy !== undefined)
            await listing.requireGrown(copy);
    }
}
/** Keeps the listing of a store, if it has one, in the others. Call it after everything is kept. */
async function copyListing({ listing }, others, { repository, host }) {
    const now = await listing?.read();
    if (listing === undefined || now === undefined)
        return;
    await (0,scratch/* withScratch */.h)('listing', host, async (directory) => {
        const path = (0,external_node_path_.join)(directory, listing.fileName);
        await (0,lib_files/* writeFileAtomic */.Zf)(path, now.bytes);
        const { length: size } = now.bytes;
        const file = { name: listing.fileName, path, size, sha256: (0,lib_digest/* sha256 */.sc)(now.bytes), mediaType: 'application/yaml' };
        for (const other of others)
            await other.put(partOf(listing, repository, now.number), [file], () => { });
    });
}
async function newestCopy(store, listing, { repository, host }) {
    const names = await store.parts({ repository, tag: listing.name });
    const numbers = names.flatMap(name => /^listing-(\d{1,15})$/.exec(name)?.[1] ?? []).map(Number);
    if (numbers.length === 0)
        return undefined;
    const number = Math.max(...numbers);
    const part = partOf(listing, repository, number);
    const file = (await store.files(part))?.find(({ name }) => name === listing.fileName);
    if (file === undefined || file.size > record/* recordLimit */.$0)
        throw listing_copies_unread(store, part);
    return (0,scratch/* withScratch */.h)('listing', host, async (directory) => {
        const path = (0,external_node_path_.join)(directory, listing.fileName);
        await store.get(part, file, path, () => { });
        return { number, bytes: await (0,read_limited/* readLimited */.tk)(path, record/* recordLimit */.$0), place: store.place };
    });
}
function partOf({ name }, repository, number) {
    return { repository, tag: name, name: `listing-${number}` };
}
function onlyStore(place) {
    return new lib_problem/* Problem */.A(`archive to ${place}`, {
        found: 'no other store has the release, and whoever may change the rules of a branch can delete it.',
        next: 'Add a store elsewhere, such as s3://bucket/prefix, or repair those that failed.',
    });
}
function listing_copies_unread({ place }, { name }) {
    return new lib_problem/* Problem */.A(`read ${name} in ${place}`, {
        found: 'its record lists no listing, or one that is too large.',
        next: 'Find out who wrote it.',
    });
}

// EXTERNAL MODULE: ./packages/archive/lib/lock-fact.js
var lock_fact = __webpack_require__(4197);
;// CONCATENATED MODULE: ./packages/archive/lib/progress.js

/**
 * Says from time to time how far a transfer of `all` bytes is: `s3://bucket: 1.2 GB of 5.0 GB (24 %), 80.1 MB/s.` What is done within the first
 * interval is not mentioned. `what` is the start of the line.
 */
function saysBytes(what, all, place) {
    const { say, interval, now = () => performance.now() } = place;
    const start = now();
    let [last, done] = [start, 0];
    return bytes => {
        // What is sent again after a failure counts twice.
        done = Math.min(all, done + bytes);
        const at = now();
        if (at - last < interval)
            return;
        last = at;
        const rate = formatSize(Math.round((done / (at - start)) * 1000));
        say(`${what}: ${formatSize(done)} of ${formatSize(all)} (${Math.floor((done / all) * 100)} %), ${rate}/s.`);
    };
}

;// CONCATENATED MODULE: ./packages/archive/lib/archive.js






/**
 * Keeps the parts of a tag in each store, one store after the other. A store that fails does not stop the others. A store that must never be
 * the only one comes last. It can be run again: what a store has stays. Throws nothing: requireAll says whether all stores have everything.
 */
async function archiveRelease(addresses, { tag, parts }, context) {
    const opened = [];
    for (const address of addresses)
        opened.push(await archive_open(address, context));
    const isLast = ({ store }) => store?.listing !== undefined;
    const good = [];
    for (const one of [...opened.filter(each => !isLast(each)), ...opened.filter(isLast)]) {
        await archiveTo(one, good, { tag, parts }, context);
        if (one.store !== undefined && one.receipt.failure === undefined && !isLast(one))
            good.push(one.store);
    }
    return { repository: context.repository, tag, stores: opened.map(({ receipt }) => receipt) };
}
/** Throws a Problem if a store failed. */
function requireAll({ tag, stores }) {
    const failed = stores.flatMap(({ place, failure }) => (failure === undefined ? [] : [{ place, ...failure }]));
    const [first] = failed;
    if (first === undefined)
        return;
    const others = failed.length === 1
        ? ''
        : ` ${failed
            .slice(1)
            .map(({ place }) => place)
            .join(', ')} failed, too.`;
    const found = `${count(failed.length, 'store')} of ${stores.length} failed. ${first.place}: could not ${first.attempted}: ${first.found}${others}`;
    throw new lib_problem/* Problem */.A(`archive ${tag} in every store`, {
        found,
        next: `${first.next} Then run this job again: what a store has stays.`,
        details: failed.map(one => `${one.place}: could not ${one.attempted}: ${one.found} ${one.next}`).join('\n'),
    });
}
async function archive_open(address, context) {
    const receipt = { place: shownAddress(address), parts: [] };
    try {
        const store = await openStore(address, context);
        return { store, receipt: Object.assign(receipt, { place: store.place, limits: store.limits }) };
    }
    catch (error) {
        return { receipt: failed(receipt, error, context.host) };
    }
}
/** Keeps everything in a store, and says in its receipt what became of it. `others` have everything already. */
async function archiveTo({ store, receipt }, others, { tag, parts }, context) {
    const { host, repository } = context;
    if (store === undefined)
        return;
    try {
        await host.group(store.place, async () => {
            await store.check();
            await requireListing(store, others, context);
            for (const part of parts)
                receipt.parts.push(await keep(store, { repository, tag, ...part }, host));
            await copyListing(store, others, context);
        });
    }
    catch (error) {
        failed(receipt, error, host);
    }
    const lock = (0,lock_fact/* weakest */.hB)(receipt.parts.flatMap(({ files }) => files.map(file => file.lock)));
    if (lock !== undefined)
        receipt.lock = lock;
}
function failed(receipt, error, host) {
    host.warning(`${receipt.place}: ${(0,lib_problem/* messageOf */.b)(error)}`);
    return Object.assign(receipt, { failure: failureOf(error) });
}
async function keep(store, { files, ...part }, host) {
    const own = files.filter(file => store.keeps(file));
    const elsewhere = files.filter(file => !store.keeps(file)).map(({ name }) => name);
    const all = own.reduce((sum, { size }) => sum + size, 0);
    const progress = saysBytes(part.name, all, { say: line => host.info(line), interval: 10_000 });
    const kept = await store.put(part, files, progress);
    const before = kept.filter(({ already }) => already).length;
    host.info(`${part.name}: keeps ${count(kept.length, 'file')} (${formatSize(all)}), and had ${before} of them.`);
    return { part: part.name, files: kept, elsewhere };
}
/** Of an error that is none of ours, the message is all that is known. */
function failureOf(error) {
    if (error instanceof lib_problem/* Problem */.A)
        return { attempted: error.attempted, found: error.found, next: error.next };
    return { attempted: 'use the store', found: `${(0,lib_problem/* messageOf */.b)(error)}.`, next: 'Check the log of this job.' };
}

;// CONCATENATED MODULE: ./packages/archive/lib/source-copies.js
/** Name of the tag of the records of pushes, which no release has. */
const sourceCopies = 'source-records';

;// CONCATENATED MODULE: ./packages/archive/lib/receipt.js

/** True if a store keeps every file of every part. A branch keeps no artifacts. */
function keepsAll({ failure, parts }) {
    return failure === undefined && parts.every(({ elsewhere }) => elsewhere.length === 0);
}
/** The receipt with its failures as `hide` shows their texts: a server may have repeated a secret that it got. */
function withoutSecrets(receipt, hide) {
    const stores = receipt.stores.map(({ failure, ...store }) => failure === undefined
        ? store
        : {
            ...store,
            failure: { attempted: hide(failure.attempted), found: hide(failure.found), next: hide(failure.next) },
        });
    return { ...receipt, stores };
}
/** Name of the file. */
const receiptName = 'archive-receipt.json';
const schema = 'https://github.com/org/release-tools/blob/v1/docs/schema/archive-receipt.v1.json';
/** `archive-receipt.json`: docs/schema/archive-receipt.v1.json. */
function renderReceipt({ repository, tag, stores }) {
    return renderJson({ schema, repository, tag, stores: stores.map(storeValue) });
}
function storeValue({ place, limits, lock, parts, failure }) {
    return {
        place,
        limits,
        lock,
        parts: parts.map(({ part, files, elsewhere }) => ({
            part,
            files: files.map(({ name, sha256, version, lock, already }) => ({ name, sha256, version, lock, already })),
            elsewhere,
        })),
        failure,
    };
}

// EXTERNAL MODULE: ./packages/github/lib/branch.js + 1 modules
var lib_branch = __webpack_require__(7897);
// EXTERNAL MODULE: ./packages/host/lib/outcome.js
var outcome = __webpack_require__(9275);
// EXTERNAL MODULE: ./packages/base/lib/yaml.js + 1 modules
var yaml = __webpack_require__(2082);
// EXTERNAL MODULE: ./packages/base/lib/paths.js
var paths = __webpack_require__(568);
// EXTERNAL MODULE: ./packages/base/lib/platform.js
var platform = __webpack_require__(1345);
// EXTERNAL MODULE: ./packages/evidence/lib/version/tag-pattern.js
var tag_pattern = __webpack_require__(8156);
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
function specifier_satisfies(version, specifiers) {
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
    '==': isSame,
    '!=': (version, wanted) => !isSame(version, wanted),
    '<=': (version, wanted) => (0,pep440/* comparePep440 */.PG)(withoutLocal(version), wanted) <= 0,
    '>=': (version, wanted) => (0,pep440/* comparePep440 */.PG)(withoutLocal(version), wanted) >= 0,
    '~=': (version, wanted) => (0,pep440/* comparePep440 */.PG)(withoutLocal(version), wanted) >= 0 &&
        hasPrefix(version, { epoch: wanted.epoch, release: wanted.release.slice(0, -1) }),
    '<': specifier_isBefore,
    '>': isAfter,
};
/** A local version is asked for only if the specifier has one. */
function isSame(version, wanted) {
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
    return !Array.from({ length: mostPatches }, (_, patch) => `3.${minor}.${patch}`).some(one => specifier_satisfies(one, specifiers));
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
const file_shape_platform = (value, at) => {
    if (typeof value === 'string' && (0,platform/* isPlatform */.a)(value))
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
    platforms: (0,lib_shape/* optional */.lq)(filled(file_shape_platform, 20)),
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
const file_shape_one = (0,lib_shape/* object */.Ik)({
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
        return file_shape_one(value, at);
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
const config_file_configPath = '.github/release-tools.yaml';
const sizeLimit = 1024 * 1024;
/** What the file says of each project: one if there is no file. Throws a Problem with the line of what is wrong. */
async function readStated(workspace) {
    const path = (0,external_node_path_.join)(workspace, config_file_configPath);
    const isThere = (await (0,lib_files/* sizeIfThere */.nQ)(path)) !== undefined;
    const text = isThere ? (await (0,read_limited/* readLimited */.tk)(path, sizeLimit)).toString('utf8') : '';
    // A file whose keys are all commented out says as much as none.
    const says = text.split(/\r?\n/).some(line => /^\s*[^\s#]/.test(line));
    return says ? parseStated(text) : [{ keys: {}, place: () => config_file_configPath, isShared: () => false }];
}
function parseStated(text) {
    const { value, lineOf } = (0,yaml/* parsePlacedYaml */.e7)(text, config_file_configPath);
    const place = (at) => `${config_file_configPath}, line ${lineOf(at)}`;
    const next = 'Correct it as https://github.com/org/release-tools/blob/v1/docs/configuration.md describes it.';
    const { projects, ...shared } = (0,lib_shape/* readShape */._f)(fileShape, value, config_file_configPath, next, place);
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
function agreed(key, { given, stated }, spell = String) {
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

// EXTERNAL MODULE: ./packages/evidence/lib/sbom/bom.js
var bom = __webpack_require__(9610);
// EXTERNAL MODULE: ./node_modules/.pnpm/smol-toml@1.9.1/node_modules/smol-toml/dist/index.js + 8 modules
var smol_toml_dist = __webpack_require__(1041);
// EXTERNAL MODULE: ./packages/base/lib/text-weight.js
var text_weight = __webpack_require__(3050);
;// CONCATENATED MODULE: ./packages/base/lib/toml.js




/** A table takes up to 1,000 bytes (measured). A lock file of 10,000 packages has about half as many separators. */
const mostSeparators = 500_000;
const separators = { '\n': 1, ',': 1, '[': 1, '{': 1, '=': 1 };
/** Parses TOML; `what` names the file in the Problem, which says line and column. */
function parseTable(text, what) {
    (0,text_weight/* refuseMany */.U)(text, separators, mostSeparators, what);
    try {
        return (0,smol_toml_dist/* parse */.qg)(text);
    }
    catch (error) {
        const place = error instanceof smol_toml_dist/* TomlError */.zx ? `line ${error.line}, column ${error.column}: ` : '';
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

;// CONCATENATED MODULE: ./packages/project/lib/declared/project-files.js


/** No file that declares a version is larger, in bytes. */
const project_files_limit = 4 * 1024 ** 2;
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
    refuseRepeated(images);
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
function refuseRepeated(images) {
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
    const nameFrom = stated.keys.name === undefined ? declared.nameFrom : config_file_configPath;
    const project = { ...declared, name: name.value, scheme: scheme.value };
    return { config, project: nameFrom === undefined ? project : { ...project, nameFrom } };
}
async function effective_placeOf(workspace, stated, given) {
    const own = statedValue(stated, 'tag-pattern');
    return {
        directory: await directoryOf(workspace, stated, given),
        'tag-pattern': agreed('tag-pattern', { given: given['tag-pattern'], stated: own }) ?? standard('v{version}'),
    };
}
/** A value that nobody stated and nothing in the project gives. */
function standard(value) {
    return { value, from: 'default' };
}
/** Refuses a directory of the file in which there is nothing to release. That of an input was checked when it was read. */
async function directoryOf(workspace, stated, given) {
    const own = statedValue(stated, 'directory');
    const directory = agreed('directory', { given: given.directory, stated: own }) ?? standard('.');
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
    if ((0,bom/* pythonName */.oT)(own.value) === (0,bom/* pythonName */.oT)(name))
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
    const from = agreed('notes-from', sources, notes_source/* notesSourceText */.SU) ?? standard({ kind: 'auto' });
    const named = agreed('changelog', { given: given.changelog, stated: own });
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
async function read_config_readConfig(workspace, request = {}) {
    return (await readConfigured(workspace, request)).config;
}
/** The same, with what the files of the project declare. */
async function readConfigured(workspace, request = {}) {
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
async function readConfigs(workspace, request = {}) {
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
    if (textInTag(tag, pattern) === undefined)
        return false;
    const scheme = keys['version-scheme'];
    const schemes = scheme === undefined ? ['pep440', 'semver'] : [scheme];
    return schemes.some(one => parseTag(tag, { pattern, scheme: one }) !== undefined);
}
function unclear(attempted, found, projects) {
    const lines = projects.map(({ keys, place }) => `${keys.directory} with tags ${keys['tag-pattern']} (${place('tag-pattern')})`);
    return new Problem(attempted, {
        found: `${found} The projects: ${lines.join('; ')}.`,
        next: 'Name the project by its directory, or by a tag that fits one of them.',
    });
}

;// CONCATENATED MODULE: ./packages/releases/lib/places/branch.js


/** The branch of a repository that has the metadata of its releases, and the folder of the index in it. */
const metadataBranch = 'release-metadata';
const indexFolder = 'index';
/** The index in the metadata branch of a repository (`acme/widget`, `ghes.example.org/acme/widget`), as its head is at the first read. */
function branchPlace(place, access, host) {
    const [name = '', owner = '', server = 'github.com'] = place.split('/').reverse();
    const text = `${place}, branch ${metadataBranch}`;
    const { api = apiOfServer(server), token } = access;
    const requests = readRequests({ repository: `${owner}/${name}`, api, ...(token === undefined ? {} : { token }) }, host);
    const branch = new Branch(requests, metadataBranch);
    let folder;
    return {
        text,
        async read(file, limit) {
            folder ??= folderOf(branch, text).then(entries => folderPlace(branch, entries, text));
            return (await folder).read(file, limit);
        },
    };
}
/** The index in a folder of a branch, as it is at one commit. */
function folderPlace(branch, folder, text) {
    return {
        text,
        async read(file, limit) {
            const entry = folder.find(({ name, type }) => name === file && type === 'blob');
            return entry && branch.file(entry.id, limit);
        },
    };
}
async function folderOf(branch, text) {
    const head = await branch.head();
    const commit = head === undefined ? undefined : await branch.commit(head);
    const root = commit === undefined ? [] : await branch.tree(commit.tree);
    const folder = root.find(({ name, type }) => name === indexFolder && type === 'tree');
    if (folder !== undefined)
        return branch.tree(folder.id);
    throw new Problem(`read the index in ${text}`, {
        found: commit === undefined ? 'there is no such branch.' : `it has no folder ${indexFolder}.`,
        next: 'Check the name. If the repository is private, set GH_TOKEN. If the project has no index, leave it out.',
    });
}

// EXTERNAL MODULE: ./packages/github/lib/git-types.js
var git_types = __webpack_require__(8206);
// EXTERNAL MODULE: ./packages/base/lib/tag-segment.js
var tag_segment = __webpack_require__(3260);
;// CONCATENATED MODULE: ./packages/source/lib/record-path.js

/** The folder of the metadata branch that has the records. */
const record_path_sourceFolder = 'source';
/** The folder of the records of a branch or tag (`refs/heads/main`), inside `sourceFolder`. */
function record_path_folderOfRef(ref) {
    return (0,tag_segment/* segmentOf */.d)(ref.replace(/^refs\//, ''));
}
/** The folder of the records of a commit, inside that of the branch or tag: a folder with all of them would grow with each push. */
function record_path_folderOfCommit(commit) {
    return commit.slice(0, 2);
}
/**
 * The name of the file of a record: the commit, the run, and the attempt. A job that runs again makes another record, and the evaluator takes the
 * earliest of one push. So nobody can keep a record away by taking its name.
 */
function record_path_recordName({ after, run }, attempt) {
    return `${after}-${idOfRun(run)}-${attempt}.json`;
}
/** Path of a record in the metadata branch. */
function recordPath(record, attempt) {
    const folder = `${record_path_sourceFolder}/${record_path_folderOfRef(record.ref)}/${record_path_folderOfCommit(record.after)}`;
    return `${folder}/${record_path_recordName(record, attempt)}`;
}
/** The folder of the histories of rules, inside `sourceFolder`. No branch and no tag has it, because `heads` or `tags` begins theirs. */
const historyFolder = 'history';
/** Path of a history of rules in the metadata branch. */
function historyPath({ time, run }, attempt) {
    return `${record_path_sourceFolder}/${historyFolder}/${time.slice(0, 10)}-${idOfRun(run)}-${attempt}.json`;
}
/** True for the name of a record of this commit. What else is in the branch is none. */
function record_path_isRecordOf(commit, name) {
    return name.startsWith(`${commit}-`) && record_path_isRecord(name);
}
/** True for the name of a record. */
function record_path_isRecord(name) {
    return /^[0-9a-f]{40,64}-\d{1,20}-\d{1,10}\.json$/.test(name);
}
/** True for the path of a history of rules in the metadata branch. */
function isHistory(path) {
    const prefix = `${record_path_sourceFolder}/${historyFolder}/`;
    return path.startsWith(prefix) && /^\d{4}-\d\d-\d\d-\d{1,20}-\d{1,10}\.json$/.test(path.slice(prefix.length));
}
/** The number of the run that made a record, by its path; NaN for what is not a record. */
function runOfRecord(path) {
    const name = path.split('/')[3] ?? '';
    return record_path_isRecord(name) ? Number(name.split('-')[1]) : Number.NaN;
}
/** The number of a run, by its address; `0` for one that has none. */
function idOfRun(run) {
    return /\/actions\/runs\/(\d{1,20})(?:\/|$)/.exec(run)?.[1] ?? '0';
}
/** True for the path of a record of a branch or tag in the metadata branch: of these commits, or of any if none are given. */
function isRecordFile(path, ref, commits) {
    const [top, folder, , name = '', ...rest] = path.split('/');
    if (top !== record_path_sourceFolder || folder !== record_path_folderOfRef(ref) || rest.length > 0 || !record_path_isRecord(name))
        return false;
    return commits === undefined || commits.has(name.split('-', 1)[0] ?? '');
}

;// CONCATENATED MODULE: ./packages/source/lib/keep-record.js




/** The text of a branch that this program begins: git has no empty branches. */
const about = `# Records of pushes

The folder \`source\` has one signed record for each push. Programs read them to say which SLSA Source level a commit has. Do not change them by hand:
a record that is missing is a gap.
`;
/**
 * Adds a record to the metadata branch, by one commit that GitHub signs, and looks that it is there. Others may add theirs at the same time: then it
 * looks again. Nothing is ever replaced. Throws a Problem, also if another file has its name.
 */
async function keepRecord(branch, { path, bytes }, headline) {
    const what = `keep a record in the branch ${branch.name}`;
    let isSent = false;
    return branch.retried(what, async () => {
        const head = (await branch.head()) ?? (await begin(branch));
        const found = await entryAt(branch, head, path);
        // The answer to an earlier attempt may have been lost.
        if (found?.id === (0,git_types/* blobId */.zA)(bytes))
            return { commit: head, already: !isSent };
        if (found !== undefined)
            throw taken(what, path);
        isSent = true;
        const commit = await branch.add(head, { headline, body: path }, [{ path, bytes }]);
        if ((await entryAt(branch, commit, path))?.id === (0,git_types/* blobId */.zA)(bytes))
            return { commit, already: false };
        throw new retry/* Transient */.Rc(what, { found: `GitHub took the commit ${commit}, and does not show the record in it.`, next: keep_record_next });
    });
}
const keep_record_next = 'Run the job again.';
async function begin(branch) {
    await branch.create('Begin the records of pushes', { path: `${record_path_sourceFolder}/README.md`, content: about });
    const head = await branch.head();
    if (head !== undefined)
        return head;
    throw new retry/* Transient */.Rc(`keep a record in the branch ${branch.name}`, {
        found: 'GitHub does not show the branch that was just made.',
        next: keep_record_next,
    });
}
/** The file at a path of a commit; undefined if there is none. */
async function entryAt(branch, id, path) {
    const commit = await branch.commit(id);
    if (commit === undefined)
        throw new retry/* Transient */.Rc(`keep a record in the branch ${branch.name}`, {
            found: `GitHub does not show its commit ${id}.`,
            next: keep_record_next,
        });
    const names = path.split('/');
    let entries = await branch.tree(commit.tree);
    for (const [index, name] of names.entries()) {
        const found = entries.find(entry => entry.name === name);
        if (found === undefined || index === names.length - 1)
            return found;
        if (found.type !== 'tree')
            return found;
        entries = await branch.tree(found.id);
    }
    return undefined;
}
function taken(what, path) {
    return new lib_problem/* Problem */.A(what, {
        found: `it has another file at ${path}, and records are never replaced.`,
        next: 'Find out who wrote it. Run all jobs of this run again: another attempt has another name.',
    });
}

;// CONCATENATED MODULE: ./packages/evidence/lib/source-track/source-record.js


/**
 * The predicate type of a record: how a revision came on a branch or under a tag, and under which rules, written when it happened. Its
 * subject is the revision (`gitCommit`). docs/source/push-v1.md describes it.
 */
const sourceRecordType = 'https://github.com/org/release-tools/blob/v1/docs/source/push-v1.md';
const source_record_rule = (0,lib_shape/* object */.Ik)({
    /** `pull_request`, `deletion`, … */
    type: lib_shape/* text */.Qq,
    /** As the server gives them, as canonical JSON. Absent if the rule has none. */
    parameters: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
    ruleset: (0,lib_shape/* object */.Ik)({ id: id, source: lib_shape/* text */.Qq, updatedAt: (0,lib_shape/* optional */.lq)(time) }),
});
const permission = (0,lib_shape/* oneOf */.yL)('admin', 'write', 'read', 'none');
const review = (0,lib_shape/* object */.Ik)({
    login: lib_shape/* text */.Qq,
    state: lib_shape/* text */.Qq,
    commit: (0,lib_shape/* optional */.lq)(commit),
    association: lib_shape/* text */.Qq,
    /** What the reviewer may do in the repository when it is recorded. Absent if the server does not say. */
    permission: (0,lib_shape/* optional */.lq)(permission),
    time: (0,lib_shape/* optional */.lq)(time),
});
const landed = (0,lib_shape/* object */.Ik)({
    commit: commit,
    /** Logins of who wrote and who committed it, as far as the server knows them. */
    author: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
    committer: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
});
const change = (0,lib_shape/* object */.Ik)({
    number: id,
    /** Those of `landed` that came by it. */
    commits: (0,lib_shape/* list */.p_)(commit, 1000),
    author: lib_shape/* text */.Qq,
    /**
     * Logins of who wrote and committed its commits; the address of e-mail of somebody without an account, `@` for those whom the server does not
     * show. `web-flow` is the server itself.
     */
    contributors: (0,lib_shape/* list */.p_)(lib_shape/* text */.Qq, 1000),
    /** What the author may do in the repository when it is recorded. Absent if the server does not say. */
    permission: (0,lib_shape/* optional */.lq)(permission),
    mergedBy: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
    head: commit,
    base: lib_shape/* text */.Qq,
    reviews: (0,lib_shape/* list */.p_)(review, 1000),
});
const source_record_check = (0,lib_shape/* object */.Ik)({
    name: lib_shape/* text */.Qq,
    /** `after`, or the head of a change: a check of a pull request runs before it is merged. */
    commit: commit,
    /** Absent for a status, which anybody with write access can set. */
    app: (0,lib_shape/* optional */.lq)(id),
    /** `success`, `failure`, …; `pending` until it ended. */
    conclusion: lib_shape/* text */.Qq,
});
/** What a record may lack, because the server did not say it. `statuses` are a part of `checks`, which then has only check runs. */
const sourceParts = ['rules', 'activity', 'landed', 'changes', 'checks', 'statuses'];
/** The fields of a record. Each list that could not be read is absent, and its reason is in `unseen`. */
const sourceRecordShape = (0,lib_shape/* object */.Ik)({
    version: (0,lib_shape/* oneOf */.yL)(1),
    /** Web address of the repository, and the number that stays if it is renamed. */
    repository: (0,lib_shape/* object */.Ik)({ url: lib_shape/* text */.Qq, id: id }),
    /** `refs/heads/main`, `refs/tags/v1.2.0` */
    ref: lib_shape/* text */.Qq,
    /** Absent if the branch or tag is new. */
    before: (0,lib_shape/* optional */.lq)(commit),
    after: commit,
    /** Id of the tag object of an annotated tag. */
    tagObject: (0,lib_shape/* optional */.lq)(commit),
    forced: lib_shape/* boolean */.zM,
    /** What the server calls it: `push`, `force_push`, `pr_merge`, `merge_queue_merge`, `branch_creation`. Absent if it does not say. */
    activity: (0,lib_shape/* optional */.lq)(lib_shape/* text */.Qq),
    actor: (0,lib_shape/* object */.Ik)({ login: lib_shape/* text */.Qq, id: (0,lib_shape/* optional */.lq)(id) }),
    /** When the server says that it was pushed. Absent if it does not say. */
    pushed: (0,lib_shape/* optional */.lq)(time),
    /** When it was recorded. */
    time: time,
    /** Web address of the run that recorded it. */
    run: lib_shape/* text */.Qq,
    /** The rules in force for the ref. */
    rules: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(source_record_rule, 1000)),
    /** Whether somebody may pass the rules by. */
    bypass: bypass,
    /** The commits that came on the branch, by first parents, the newest first. Absent for a new branch, and for a tag. */
    landed: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(landed, 1000)),
    /** The merged pull requests of `landed`, or of `after`; empty if it was pushed without one. */
    changes: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(change, 1000)),
    /** Check runs and statuses. */
    checks: (0,lib_shape/* optional */.lq)((0,lib_shape/* list */.p_)(source_record_check, 10_000)),
    /** Why parts are absent: the name of the part, and the reason. */
    unseen: (0,lib_shape/* list */.p_)((0,lib_shape/* object */.Ik)({ part: (0,lib_shape/* oneOf */.yL)(...sourceParts), reason: lib_shape/* text */.Qq }), 10),
});

;// CONCATENATED MODULE: ./packages/evidence/lib/source-track/verify-source-record.js


/** Most bytes of a signed record: a bundle in one line of JSON. */
const verify_source_record_sourceRecordLimit = 8 * 1024 * 1024;
const verify_source_record_next = 'Find out who wrote it. docs/source/push-v1.md says what a record is.';
/** The statement of a record. Its subject is the revision: the page of the commit, and `gitCommit`. Throws a Problem for a wrong record. */
function sourceRecordStatement(given) {
    const record = (0,lib_shape/* readShape */._f)(sourceRecordShape, given, 'the record of a push', 'This is a defect of release-tools.');
    const { repository, after } = record;
    return {
        _type: 'https://in-toto.io/Statement/v1',
        subject: [{ uri: `${repository.url}/commit/${after}`, digest: { gitCommit: after } }],
        predicateType: sourceRecordType,
        predicate: record,
    };
}
/**
 * Verifies a signed record (a bundle, one line of JSON), and reads it. `what` names it in errors. Throws CannotCheck if nobody can say whether
 * the signature is valid, and another Problem if it is not, if it is another statement, or if its certificate is that of a run on another push.
 */
function verifySourceRecord(bytes, verifier, what) {
    const bundle = parseJson(Buffer.from(bytes).toString(), what, verify_source_record_sourceRecordLimit);
    const { statement, ...verified } = verifier.verifyStatement(bundle);
    const record = readSourceRecord(statement, what);
    const { source } = verified;
    const wrong = source === undefined ? undefined : contradictionOf(record, source);
    if (wrong !== undefined)
        throw new Problem(`read ${what}`, { found: wrong, next: verify_source_record_next });
    return { record, ...verified };
}
/** The record of a statement that was verified. Throws a Problem if it is another one. */
function readSourceRecord({ predicateType, predicate, subject }, what) {
    (0,lib_shape/* readShape */._f)((0,lib_shape/* oneOf */.yL)(sourceRecordType), predicateType, `the predicate type of ${what}`, verify_source_record_next);
    const record = (0,lib_shape/* readShape */._f)(sourceRecordShape, predicate, what, verify_source_record_next);
    if (subject.length === 1 && subject[0]?.digest.gitCommit === record.after)
        return record;
    throw new lib_problem/* Problem */.A(`read ${what}`, { found: `its subject is not the commit ${record.after}.`, next: verify_source_record_next });
}
/** What a record says otherwise than the certificate of the run that signed it, as a sentence. */
function contradictionOf(record, source) {
    const pairs = [
        ['repository', record.repository.url, source.repository],
        ['ref', record.ref, source.ref],
        ['commit', record.after, source.commit],
    ];
    if (source.event !== undefined && source.event !== 'push')
        return `its certificate is that of a run on ${source.event}, and not on a push.`;
    const wrong = pairs.find(([, said, certified]) => said !== certified);
    return wrong && `it says that the ${wrong[0]} is ${wrong[1]}, but its certificate says ${wrong[2]}.`;
}

;// CONCATENATED MODULE: ./packages/evidence/lib/source-track/claimed-record.js





/** Reads a signed record of a push, or a signed history of rules, without verifying it. Throws a Problem if it is neither. */
function claimedSourceRecord(bytes, what) {
    const bundle = attestationOf((0,json/* parseJson */.qF)(Buffer.from(bytes).toString(), what, verify_source_record_sourceRecordLimit));
    const { payloadType, payload } = bundle.content.dsseEnvelope;
    const statement = (0,in_toto_statement/* parseStatement */.By)(payloadType, payload);
    return statement.predicateType === sourceHistoryType
        ? { kind: 'history', history: readSourceHistory(statement, what) }
        : { kind: 'push', record: readSourceRecord(statement, what) };
}

;// CONCATENATED MODULE: ./actions/record-source/lib/given.js






/** Reads what another job signed. Throws a Problem for another file, and for what another run made. */
async function readGiven({ artifact, sha256: wanted }, context, host) {
    const path = (0,external_node_path_.join)(host.temp, 'record-source', 'given', recordFile);
    await fetchArtifacts([artifact], (0,external_node_path_.dirname)(path), host);
    const bytes = await (0,read_limited/* readLimited */.tk)(path, verify_source_record_sourceRecordLimit, 'inside');
    const refused = (found) => new lib_problem/* Problem */.A(`keep the record of the artifact ${artifact}`, {
        found,
        next: 'Give the output `record` of the job that recorded.',
    });
    const digest = (0,lib_digest/* sha256 */.sc)(bytes);
    if (digest !== wanted)
        throw refused(`it is sha256:${digest}, and not sha256:${wanted}.`);
    const { run, ref = context.ref, ...claimed } = claimedBy(bytes, artifact, context);
    const own = [context.runId, context.ref];
    if (idOfRun(run) === own[0] && ref === own[1])
        return { path, bytes, ...claimed };
    throw refused(`it is of the run ${idOfRun(run)} on ${ref}, and this is the run ${own.join(' on ')}.`);
}
function claimedBy(bytes, artifact, { runAttempt }) {
    return (0,by_kind/* byKind */.S)(claimedSourceRecord(bytes, `the record of the artifact ${artifact}`), {
        push: ({ record }) => ({
            ...{ run: record.run, ref: record.ref, place: recordPath(record, runAttempt) },
            title: `the push of ${record.after.slice(0, 12)} to ${record.ref.replace(/^refs\/(?:heads|tags)\//, '')}`,
        }),
        history: ({ history }) => ({
            ...{ run: history.run, place: historyPath(history, runAttempt) },
            title: 'the history of the rules',
        }),
    });
}

;// CONCATENATED MODULE: ./packages/source/lib/read-records.js





/** Requests at the same time. */
const read_records_width = 4;
/**
 * Reads the records of some commits from the metadata branch, by its path. Nothing of them is verified. Empty if there is no such branch. Throws a
 * Problem if the server does not answer.
 */
async function readRecords(branch, { ref, commits }) {
    const head = await branch.head();
    const commit = head === undefined ? undefined : await branch.commit(head);
    if (commit === undefined)
        return [];
    const root = await folderIn(branch, await branch.tree(commit.tree), sourceFolder);
    const ofRef = await folderIn(branch, root, folderOfRef(ref));
    const folders = [...new Set(commits.map(folderOfCommit))];
    const entries = await pool(folders, read_records_width, name => folderIn(branch, ofRef, name));
    const wanted = folders.flatMap((folder, index) => (entries[index] ?? [])
        .filter(({ name, type }) => type === 'blob' && commits.some(one => isRecordOf(one, name)))
        .map(entry => ({ entry, path: `${sourceFolder}/${folderOfRef(ref)}/${folder}/${entry.name}` })));
    const files = await pool(wanted, read_records_width, async ({ entry, path }) => ({
        path,
        bytes: await branch.file(entry.id, sourceRecordLimit),
    }));
    return inOrder(files);
}
/**
 * Lists the files of the records in the metadata branch. If there are more than GitHub lists at once (some 20 000), only those of these branches and
 * tags and the histories of rules.
 */
async function listRecords(branch, refs) {
    const head = await branch.head();
    const commit = head === undefined ? undefined : await branch.commit(head);
    if (commit === undefined)
        return [];
    const folder = (await branch.tree(commit.tree)).find(({ name, type }) => name === record_path_sourceFolder && type === 'tree');
    if (folder === undefined)
        return [];
    const all = await branch.below(folder.id);
    if (all !== undefined)
        return filesIn(record_path_sourceFolder, all);
    const folders = await branch.tree(folder.id);
    const wanted = [...refs.map(record_path_folderOfRef), historyFolder];
    const found = folders.filter(({ name, type }) => type === 'tree' && wanted.includes(name));
    const listed = await (0,lib_pool/* pool */.d)(found, read_records_width, async (one) => filesIn(`${record_path_sourceFolder}/${one.name}`, (await branch.below(one.id)) ?? []));
    return listed.flat();
}
function filesIn(folder, entries) {
    return entries.flatMap(({ name, type, id }) => (type === 'blob' ? [{ path: `${folder}/${name}`, id }] : []));
}
/** Reads some of the listed files, in the order of the paths. */
function readEntries(branch, entries, paths) {
    const ids = new Map(entries.map(({ path, id }) => [path, id]));
    return (0,lib_pool/* pool */.d)(paths, read_records_width, async (path) => ({ path, bytes: await branch.file(ids.get(path) ?? '', verify_source_record_sourceRecordLimit) }));
}
async function folderIn(branch, entries, name) {
    const found = entries.find(entry => entry.name === name && entry.type === 'tree');
    return found === undefined ? [] : branch.tree(found.id);
}
/** The same from a directory that has the files of the metadata branch. */
async function readRecordsIn(directory, { ref, commits }) {
    const files = [];
    for (const folder of new Set(commits.map(folderOfCommit))) {
        const path = [sourceFolder, folderOfRef(ref), folder].join('/');
        const names = (await ifThere(readdir(join(directory, path)))) ?? [];
        for (const name of names.filter(one => commits.some(commit => isRecordOf(commit, one)))) {
            const bytes = await readLimited(join(directory, path, name), sourceRecordLimit, 'inside');
            files.push({ path: `${path}/${name}`, bytes });
        }
    }
    return inOrder(files);
}
function inOrder(files) {
    return files.sort((a, b) => byBytes(a.path, b.path));
}

;// CONCATENATED MODULE: ./actions/record-source/lib/restore.js







/** Most records that are compared with their copies, and most that are put back, in one run: the newest ones. */
const most = 50;
/**
 * Puts back what a store has and the branch lacks, and says which copies differ. Nobody verifies it here: who judges a release does. A store that cannot
 * be read is said, and no failure: the branch has the record of this run.
 */
async function restore(addresses, place) {
    const found = { back: [], wrong: [] };
    for (const address of addresses) {
        await orSay(found, '', async () => restoreFrom(await openStore(address, place.context), place, found));
    }
    return found;
}
async function restoreFrom(store, place, found) {
    const { repository } = place.context;
    const names = await store.parts({ repository, tag: sourceCopies });
    const entries = new Map((await listRecords(place.branch, [])).map(entry => [runIn(entry.path), entry]));
    const newest = names.filter(name => partName.test(name)).sort((a, b) => restore_numberOf(b) - restore_numberOf(a));
    const kept = newest.filter(name => entries.has(name)).slice(0, most);
    const lacking = newest.filter(name => !entries.has(name)).slice(0, most);
    for (const name of kept)
        await compare(store, { repository, tag: sourceCopies, name }, entries.get(name), place, found);
    for (const name of lacking)
        await orSay(found, `${store.place}, ${name}: `, () => putBack(store, { repository, tag: sourceCopies, name }, place, found));
}
/** One bad copy does not keep the others away. */
async function orSay(found, about, act) {
    try {
        await act();
    }
    catch (error) {
        if (!(error instanceof lib_problem/* Problem */.A))
            throw error;
        found.wrong.push(`${about}${error.message}`);
    }
}
const partName = /^source-(\d{1,20})-\d{1,10}$/;
function restore_numberOf(name) {
    return Number(partName.exec(name)?.[1]);
}
/** The part of a store that has the file at a path of the branch: both names end with the run and its attempt. */
function runIn(path) {
    return `source-${/-(\d+-\d+)\.json$/.exec(path)?.[1]}`;
}
async function compare(store, part, entry, { branch }, found) {
    if (entry === undefined)
        return;
    const [file] = await readEntries(branch, [entry], [entry.path]);
    const copy = (await store.files(part))?.find(({ name }) => name === keptFile);
    if (file === undefined || copy === undefined || (0,lib_digest/* sha256 */.sc)(file.bytes) === copy.sha256)
        return;
    found.wrong.push(`${store.place} has a record other than that of the branch at ${entry.path}: sha256:${copy.sha256}.`);
}
async function putBack(store, part, { branch, context }, found) {
    const file = (await store.files(part))?.find(({ name }) => name === keptFile);
    const record = file === undefined ? undefined : await recordIn(store, part, file, context);
    if (record === undefined) {
        found.wrong.push(`${store.place} has ${part.name}, which is not a record of that run.`);
        return;
    }
    await keepRecord(branch, record, 'Put a record back');
    found.back.push(record.path);
}
/** The record of a copy, and where it belongs; undefined for what is not a record of that run. */
async function recordIn(store, part, file, { host }) {
    if (file.size > verify_source_record_sourceRecordLimit)
        return undefined;
    const folder = (0,external_node_path_.join)(host.temp, 'record-source', 'copies', part.name);
    await (0,promises_.mkdir)(folder, { recursive: true });
    await store.get(part, file, (0,external_node_path_.join)(folder, keptFile), () => undefined);
    const bytes = await (0,read_limited/* readLimited */.tk)((0,external_node_path_.join)(folder, keptFile), verify_source_record_sourceRecordLimit, 'inside');
    await (0,promises_.rm)(folder, { recursive: true });
    const path = pathOf(bytes, part.name);
    return path === undefined ? undefined : { path, bytes };
}
function pathOf(bytes, name) {
    const [, run = '', attempt = ''] = /^source-(\d+)-(\d+)$/.exec(name) ?? [];
    const claimed = (0,by_kind/* byKind */.S)(claimedSourceRecord(bytes, `the copy ${name}`), {
        push: ({ record }) => ({ run: record.run, path: recordPath(record, attempt) }),
        history: ({ history }) => ({ run: history.run, path: historyPath(history, attempt) }),
    });
    return idOfRun(claimed.run) === run ? claimed.path : undefined;
}

;// CONCATENATED MODULE: ./actions/record-source/lib/keep.js












/** Keeps what another job of this run signed in the metadata branch, and in the stores of the project. */
async function keep_keep(inputs, record, context, host) {
    const { path, bytes, place, title } = await readGiven(record, context, host);
    const { repository, apiUrl, runId, runAttempt } = context;
    const requests = await connectRequests({ token: (0,release_inputs/* requireToken */.Fw)(inputs), repository, apiUrl }, host);
    const addresses = await storesOf(inputs, context, host);
    const branch = new lib_branch/* Branch */.l(requests, metadataBranch);
    const { commit, already } = await keepRecord(branch, { path: place, bytes }, `Record ${title}`);
    host.info(`${metadataBranch} ${already ? 'had' : 'has'} ${place}, at ${commit}.`);
    const stores = { host, repository, github: async () => requests };
    const mediaType = 'application/vnd.dev.sigstore.bundle.v0.3+json';
    const files = [{ name: keptFile, path, size: bytes.length, sha256: record.sha256, mediaType }];
    const part = { name: `source-${runId}-${runAttempt}`, files };
    const receipt = await archiveRelease(addresses, { tag: sourceCopies, parts: [part] }, stores);
    // Each day is often enough, and a push waits for nothing.
    const restored = context.eventName === 'push' ? undefined : await restore(addresses, { branch, context: stores });
    for (const line of restored?.wrong ?? [])
        host.warning(line);
    await host.summary(keptSummary({ title, place, commit, receipt, back: restored?.back ?? [] }), 'verdict');
    return keep_outcome(receipt, commit);
}
/** Stores beside the branch. The branch of an archive is the same one, or one more on the same server. */
async function storesOf(inputs, context, host) {
    const own = inputs.stores.length > 0 ? [] : await readConfigs(host.workspace, context);
    const all = [...inputs.stores, ...own.flatMap(({ stores }) => stores.value)];
    const addresses = [...new Set(all)].filter(address => !address.startsWith('branch:'));
    if (addresses.length > 0)
        requireAddresses(addresses);
    return addresses;
}
/** The outputs, also if a store failed: the branch has the record. */
function keep_outcome(receipt, commit) {
    const places = receipt.stores.filter(keepsAll).map(({ place }) => place);
    const outputs = { commit, places: places.join('\n'), record: undefined, 'signing-events': undefined };
    try {
        requireAll(receipt);
        return outputs;
    }
    catch (error) {
        throw error instanceof lib_problem/* Problem */.A ? new outcome/* FailedWithOutputs */.g(error, outputs) : error;
    }
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./packages/github/lib/not-draft.js


const not_draft_next = 'Run the job again. It compares the two, and changes nothing.';
/** The Problem of a draft that is public now. */
function notDraft({ tag, url }) {
    return new lib_problem/* Problem */.A(`write to the draft of ${tag}`, { found: `the release is public (${url}).`, next: not_draft_next });
}
/** Throws the error of a publication. GitHub refuses it as `already_exists` if the tag has a public release. */
function refuseTaken(error) {
    if ((0,lib_failure/* failureOf */.g5)(error)?.codes.includes('already_exists') !== true)
        throw error;
    const found = 'another run published a release of the same tag meanwhile.';
    throw new lib_problem/* Problem */.A('publish the draft', { found, next: not_draft_next, cause: error });
}

;// CONCATENATED MODULE: ./packages/github/lib/types.js


// The shapes below are in GitHub's order of fields: https://docs.github.com/en/rest/releases. They take what we read, and leave
// all other fields, because GitHub adds some now and then.
const releaseShape = (raw, place) => {
    const field = (0,fields/* fieldsOf */.Pf)(raw, place);
    return {
        id: field('id', fields.id),
        tag: field('tag_name', lib_shape/* text */.Qq),
        draft: field('draft', lib_shape/* boolean */.zM),
        prerelease: field('prerelease', lib_shape/* boolean */.zM),
        immutable: field('immutable', (0,fields/* orAbsent */.Re)(lib_shape/* boolean */.zM)) ?? false,
        body: field('body', (0,fields/* orAbsent */.Re)(fields/* anyText */.Ae)) ?? '',
        url: field('html_url', fields/* address */.hl),
        uploadUrl: field('upload_url', fields/* address */.hl),
    };
};
const assetShape = (raw, place) => {
    const field = (0,fields/* fieldsOf */.Pf)(raw, place);
    return {
        id: field('id', fields.id),
        name: field('name', lib_shape/* text */.Qq),
        size: field('size', (0,lib_shape/* number */.ai)(0, Number.MAX_SAFE_INTEGER)),
        state: field('state', lib_shape/* text */.Qq),
        digest: field('digest', (0,fields/* orAbsent */.Re)((0,lib_shape/* matching */.wC)(/^[a-z0-9]+:[0-9a-f]+$/, 'a digest'))) ?? null,
        ...types_given('url', field('browser_download_url', (0,fields/* orAbsent */.Re)(fields/* address */.hl))),
    };
};
const commentShape = (raw, place) => {
    const field = (0,fields/* fieldsOf */.Pf)(raw, place);
    return {
        id: field('id', fields.id),
        body: field('body', (0,fields/* orAbsent */.Re)(fields/* anyText */.Ae)) ?? '',
        author: field('user', (0,fields/* orAbsent */.Re)(fields/* account */.ct)),
        url: field('html_url', fields/* address */.hl),
    };
};
/** A git reference, or an annotated tag. https://docs.github.com/en/rest/git */
const refShape = (raw, place) => {
    const field = (0,fields/* fieldsOf */.Pf)((0,json.at)(raw, 'object'), `${place}object`);
    const message = (0,fields/* fieldsOf */.Pf)(raw, place)('message', (0,fields/* orAbsent */.Re)(fields/* anyText */.Ae));
    return {
        type: field('type', lib_shape/* text */.Qq),
        sha: field('sha', (0,lib_shape/* matching */.wC)(/^[0-9a-f]{40,64}$/, 'the id of a git object')),
        ...(message === undefined ? {} : { message }),
    };
};
/** Notes that GitHub generated: their text. */
const generatedNotesShape = (raw, place) => (0,fields/* fieldsOf */.Pf)(raw, place)('body', fields/* anyText */.Ae);
/**
 * The reviewers of an environment; undefined if the answer does not say them: it has no rules, or a rule without its reviewers.
 * https://docs.github.com/en/rest/deployments/environments
 */
const reviewersShape = (raw, place) => {
    const rules = (0,fields/* fieldsOf */.Pf)(raw, place)('protection_rules', (0,fields/* orAbsent */.Re)((0,lib_shape/* list */.p_)(protectionRule, 100)));
    const lists = rules?.filter(({ type }) => type === 'required_reviewers').map(({ reviewers }) => reviewers);
    if (lists === undefined || lists.some(one => one.length === 0))
        return undefined;
    const all = lists.flat();
    const of = (kind) => all.flatMap(one => (one.kind === kind && one.name !== undefined ? [one.name] : []));
    return { count: all.length, users: of('user'), teams: of('team') };
};
const protectionRule = (raw, place) => {
    const field = (0,fields/* fieldsOf */.Pf)(raw, place);
    return { type: field('type', lib_shape/* text */.Qq), reviewers: field('reviewers', (0,fields/* orAbsent */.Re)((0,lib_shape/* list */.p_)(reviewer, 100))) ?? [] };
};
const reviewer = raw => {
    const kind = (0,json/* textAt */.$6)(raw, 'type') === 'Team' ? 'team' : 'user';
    return { kind, name: (0,json/* textAt */.$6)(raw, 'reviewer', kind === 'team' ? 'slug' : 'login') };
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
const userShape = (raw, place) => ({ login: (0,fields/* fieldsOf */.Pf)(raw, place)('login', lib_shape/* text */.Qq) });
/** A field that is left out if there is nothing. */
function types_given(key, value) {
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
        const reviewers = await requests.once(route, { environment_name: name }, reviewersShape);
        return reviewers ?? { unseen: 'GitHub does not show them.' };
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
    let target = await read('ref/{ref}', { ref: `tags/${name}` }).catch(lib_failure/* unlessAbsent */.QY);
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
class api_GitHub {
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
        return (await latest.catch(lib_failure/* unlessAbsent */.QY))?.tag;
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
                throw new lib_failure/* BadAnswer */.CF('it says that the release is still a draft');
            return made;
        });
    }
    /** Deletes a draft with its assets. Done if it does not exist. */
    async deleteDraft(draft) {
        await this.retried(`delete the superfluous draft ${draft.id}`, async () => {
            const parameters = { release_id: draft.id };
            const now = await this.#requests.once(`GET ${api_one}`, parameters, releaseShape).catch(lib_failure/* unlessAbsent */.QY);
            if (now === undefined)
                return;
            if (!now.draft)
                throw notDraft(now);
            await this.#requests.none(`DELETE ${api_one}`, parameters).catch(lib_failure/* unlessAbsent */.QY);
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
            await this.#requests.none(`DELETE ${oneAsset}`, { asset_id: id }).catch(lib_failure/* unlessAbsent */.QY);
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
                throw new lib_failure/* BadAnswer */.CF(`its SHA-256 is ${sha256}, but the digest of the asset is ${digest}`);
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
            if ((0,lib_failure/* failureOf */.g5)(error.cause)?.status === 403)
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
            const theirs = (0,lib_failure/* failureOf */.g5)(error)?.status === 404 ? await this.published(tag) : undefined;
            if (theirs === undefined)
                throw error;
            return theirs;
        }
    }
}

;// CONCATENATED MODULE: ./packages/source/lib/gather/activity.js




/** How long to wait before each attempt, in milliseconds: a list shows a push some seconds late. */
const waits = [0, 2000, 5000, 10_000, 15_000];
/** The server says with zeros that there was nothing before. */
const activity_nothing = /^0+$/;
/**
 * Finds a push in the list of activities, which has those of branches. `wait` sleeps for some milliseconds.
 * https://docs.github.com/en/rest/repos/repos#list-repository-activities
 */
async function readActivity(push, inquiry, wait) {
    for (const ms of waits) {
        await wait(ms);
        const answer = await inquiry.one({
            what: 'list the activities of the repository',
            route: 'GET /repos/{owner}/{repo}/activity',
            parameters: { ref: push.ref, per_page: 100 },
            shape: (0,lib_shape/* list */.p_)(listed, 100),
            needs: 'contents: read',
        });
        if (!('value' in answer))
            return seen(answer);
        const found = answer.value.find(one => one.after === push.after && one.before === push.before);
        if (found !== undefined)
            return { value: found.said };
    }
    return { unseen: 'the server does not list the push' };
}
const listed = (raw, place) => {
    const field = (0,fields/* fieldsOf */.Pf)(raw, place);
    const before = field('before', commitId);
    return {
        before: activity_nothing.test(before) ? undefined : before,
        after: field('after', commitId),
        said: {
            activity: field('activity_type', lib_shape/* text */.Qq),
            pushed: field('timestamp', serverTime),
            actor: field('actor', actor),
        },
    };
};
const actor = (0,fields/* orAbsent */.Re)((raw, place) => {
    const field = (0,fields/* fieldsOf */.Pf)(raw, place);
    return { login: field('login', lib_shape/* text */.Qq), id: field('id', (0,lib_shape/* number */.ai)(0, Number.MAX_SAFE_INTEGER)) };
});

;// CONCATENATED MODULE: ./packages/github/lib/pulls.js


const pullShape = (raw, place) => {
    const field = (0,fields/* fieldsOf */.Pf)(raw, place);
    return {
        number: field('number', fields.id),
        author: field('user', (0,fields/* orAbsent */.Re)(fields/* account */.ct)),
        base: field('base', (value, where) => (0,fields/* fieldsOf */.Pf)(value, where)('ref', lib_shape/* text */.Qq)),
        repository: field('base', (value, where) => (0,lib_shape/* text */.Qq)((0,json.at)(value, 'repo', 'full_name'), `${where}.repo.full_name`)),
        head: field('head', (value, where) => (0,fields/* fieldsOf */.Pf)(value, where)('sha', lib_shape/* text */.Qq)),
        mergedAt: field('merged_at', (0,fields/* orAbsent */.Re)(lib_shape/* text */.Qq)),
        url: field('html_url', fields/* address */.hl),
    };
};
const reviewShape = (raw, place) => {
    const field = (0,fields/* fieldsOf */.Pf)(raw, place);
    return {
        author: field('user', (0,fields/* orAbsent */.Re)(fields/* account */.ct)),
        state: field('state', lib_shape/* text */.Qq),
        commit: field('commit_id', (0,fields/* orAbsent */.Re)(lib_shape/* text */.Qq)),
        association: field('author_association', (0,fields/* orAbsent */.Re)(lib_shape/* text */.Qq)) ?? 'NONE',
        time: field('submitted_at', (0,fields/* orAbsent */.Re)(lib_shape/* text */.Qq)),
    };
};
/** GitHub writes an address without an account as null, or as an object without fields. */
const accountIfAny = (value, place) => (0,json.at)(value, 'login') === undefined ? undefined : (0,fields/* account */.ct)(value, place);
const pullCommitShape = (raw, place) => {
    const field = (0,fields/* fieldsOf */.Pf)(raw, place);
    const emailOf = (who) => (value, where) => (0,fields/* fieldsOf */.Pf)((0,json.at)(value, who), `${where}.${who}`)('email', (0,fields/* orAbsent */.Re)(fields/* anyText */.Ae)) ?? '';
    return {
        id: field('sha', lib_shape/* text */.Qq),
        author: field('author', accountIfAny),
        committer: field('committer', accountIfAny),
        emails: { author: field('commit', emailOf('author')), committer: field('commit', emailOf('committer')) },
    };
};
const pull = '/repos/{owner}/{repo}/pulls/{pull_number}';
const pulls_needs = 'pull-requests: read';
/**
 * The pull requests of the repository that a commit is of. Of a commit that is not on the default branch, open ones are among them. A server also
 * lists those of forks that have the commit, whose numbers are those of other pull requests here.
 */
async function pullsOfCommit(server, commit) {
    const route = 'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls';
    const what = `list the pull requests of the commit ${commit}`;
    const answer = await server.all({ what, route, parameters: { commit_sha: commit }, shape: pullShape, needs: pulls_needs });
    if (!('value' in answer))
        return answer;
    const own = server.repository.toLowerCase();
    return { ...answer, value: answer.value.filter(({ repository }) => repository.toLowerCase() === own) };
}
/** The login of who merged a pull request; undefined if it is not merged, or if the account is deleted. */
function mergerOf(server, number) {
    const shape = (raw, place) => (0,fields/* fieldsOf */.Pf)(raw, place)('merged_by', (0,fields/* orAbsent */.Re)(fields/* account */.ct));
    return server.one({ what: `read the pull request ${number}`, route: `GET ${pull}`, ...of(number), shape, needs: pulls_needs });
}
/** The reviews of a pull request, oldest first. */
function reviewsOfPull(server, number) {
    const what = `list the reviews of the pull request ${number}`;
    return server.all({ what, route: `GET ${pull}/reviews`, ...of(number), shape: reviewShape, needs: pulls_needs });
}
/** More commits of a pull request GitHub does not show. */
const mostCommitsOfPull = 250;
/** The commits of a pull request: the first ones. */
function commitsOfPull(server, number) {
    const what = `list the commits of the pull request ${number}`;
    return server.all({ what, route: `GET ${pull}/commits`, ...of(number), shape: pullCommitShape, needs: pulls_needs });
}
/** What somebody may do in the repository now. Every token may ask. */
function permissionOf(server, login) {
    return server.one({
        what: `read what ${login} may do`,
        route: 'GET /repos/{owner}/{repo}/collaborators/{username}/permission',
        parameters: { username: login },
        shape: (raw, place) => (0,fields/* fieldsOf */.Pf)(raw, place)('permission', (0,lib_shape/* oneOf */.yL)('admin', 'write', 'read', 'none')),
        needs: 'metadata: read',
    });
}
function of(number) {
    return { parameters: { pull_number: number } };
}

;// CONCATENATED MODULE: ./packages/source/lib/gather/changes.js



/** Stands for an account that was deleted, as GitHub's own pages do. */
const ghost = 'ghost';
/** Stands for people whom the server does not show: an empty address says nothing of who it is. */
const nobody = '@';
/**
 * The pull requests that were merged into a branch and have some of these commits, each with all its reviews, in the order of their numbers. A list
 * of a commit also has open ones, and those of other branches.
 */
async function readChanges(branch, commits, inquiry) {
    const pulls = new Map();
    for (const commit of commits) {
        const answer = await pullsOfCommit(inquiry, commit);
        if (!('value' in answer))
            return seen(answer);
        for (const pull of answer.value.filter(({ mergedAt, base }) => mergedAt !== undefined && base === branch))
            pulls.set(pull.number, { pull, commits: [...(pulls.get(pull.number)?.commits ?? []), commit] });
    }
    const inOrder = [...pulls.values()].sort((a, b) => a.pull.number - b.pull.number);
    return seenAll(inOrder, one => readChange(one.pull, one.commits, inquiry));
}
async function readChange({ number, author, head, base }, commits, inquiry) {
    const [merger, reviews, own] = [
        await mergerOf(inquiry, number),
        await reviewsOfPull(inquiry, number),
        await commitsOfPull(inquiry, number),
    ];
    if (!('value' in merger))
        return seen(merger);
    if (!('value' in reviews))
        return seen(reviews);
    if (!('value' in own))
        return seen(own);
    const permission = author === undefined ? undefined : seen_known(await permissionOf(inquiry, author.login));
    // Nobody but its author sees a review that was not sent.
    const sent = reviews.value.filter(({ state }) => state !== 'PENDING');
    const people = own.value.flatMap(({ author: by, committer, emails }) => [
        by?.login ?? (emails.author || nobody),
        committer?.login ?? (emails.committer || nobody),
    ]);
    // Of a long pull request the server leaves commits out.
    const hidden = own.value.length >= mostCommitsOfPull ? [nobody] : [];
    return {
        value: {
            ...{ number, commits, author: loginOf(author) },
            ...(permission === undefined ? {} : { permission }),
            contributors: [...new Set([...people, ...hidden])].sort(),
            ...(merger.value === undefined ? {} : { mergedBy: merger.value.login }),
            ...{ head, base },
            reviews: await recorded(sent, inquiry),
        },
    };
}
/** What each reviewer may do is asked now: later, nobody knows what it was. */
async function recorded(reviews, inquiry) {
    const permissions = new Map();
    for (const { author } of reviews)
        if (author !== undefined && !permissions.has(author.login))
            permissions.set(author.login, seen_known(await permissionOf(inquiry, author.login)));
    return reviews.map(({ author, state, commit, association, time: at }) => {
        const [permission, time] = [permissions.get(loginOf(author)), timeOf(at)];
        return {
            ...{ login: loginOf(author), state },
            ...(commit === undefined ? {} : { commit }),
            association,
            ...(permission === undefined ? {} : { permission }),
            ...(time === undefined ? {} : { time }),
        };
    });
}
function loginOf(account) {
    return account?.login ?? ghost;
}

;// CONCATENATED MODULE: ./packages/github/lib/checks.js


const checkRunShape = (raw, place) => {
    const field = (0,fields/* fieldsOf */.Pf)(raw, place);
    const details = field('details_url', (0,fields/* orAbsent */.Re)(fields/* anyText */.Ae)) ?? '';
    return {
        id: field('id', fields.id),
        name: field('name', lib_shape/* text */.Qq),
        app: field('app', (0,fields/* orAbsent */.Re)((value, where) => (0,fields/* fieldsOf */.Pf)(value, where)('id', fields.id))),
        conclusion: field('conclusion', (0,fields/* orAbsent */.Re)(lib_shape/* text */.Qq)),
        run: /\/actions\/runs\/(\d+)(?:\/|$)/.exec(details)?.[1],
        url: field('html_url', (0,fields/* orAbsent */.Re)(fields/* address */.hl)),
    };
};
const statusShape = (raw, place) => {
    const field = (0,fields/* fieldsOf */.Pf)(raw, place);
    return {
        context: field('context', lib_shape/* text */.Qq),
        state: field('state', lib_shape/* text */.Qq),
        by: field('creator', (0,fields/* orAbsent */.Re)(fields/* account */.ct))?.login,
    };
};
/** The check runs of a commit: the newest of each suite. Above a thousand suites, GitHub leaves old ones out. */
function checkRunsOf(server, commit) {
    return server.all({
        what: `list the check runs of the commit ${commit}`,
        route: 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs',
        parameters: { ref: commit },
        shape: checkRunShape,
        needs: 'checks: read',
    }, entries => (raw, place) => (0,fields/* fieldsOf */.Pf)(raw, place)('check_runs', entries));
}
/** The newest status of each context of a commit. */
function statusesOf(server, commit) {
    return server.all({
        what: `list the statuses of the commit ${commit}`,
        route: 'GET /repos/{owner}/{repo}/commits/{ref}/status',
        parameters: { ref: commit },
        shape: statusShape,
        needs: 'statuses: read',
    }, entries => (raw, place) => (0,fields/* fieldsOf */.Pf)(raw, place)('statuses', entries));
}

;// CONCATENATED MODULE: ./packages/source/lib/gather/checks.js


/** The check runs of some commits. Those of the run itself (`run` is its id) have not ended, and are left out. */
function readCheckRuns(commits, run, inquiry) {
    return ofAll(commits, async (commit) => {
        const answer = await checkRunsOf(inquiry, commit);
        if (!('value' in answer))
            return seen(answer);
        const others = answer.value.filter(one => one.run !== run);
        return {
            value: others.map(({ name, app, conclusion = 'pending' }) => ({
                ...{ name, commit },
                ...(app === undefined ? {} : { app }),
                conclusion,
            })),
        };
    });
}
/** The statuses of some commits. */
function readStatuses(commits, inquiry) {
    return ofAll(commits, async (commit) => {
        const answer = await statusesOf(inquiry, commit);
        if (!('value' in answer))
            return seen(answer);
        return { value: answer.value.map(({ context, state }) => ({ name: context, commit, conclusion: state })) };
    });
}
async function ofAll(commits, ask) {
    const all = await seenAll(commits, ask);
    return 'value' in all ? { value: all.value.flat() } : all;
}

;// CONCATENATED MODULE: ./packages/source/lib/gather/landed.js




/**
 * The commits that a push brought on its branch, by first parents, the newest first: those between its ends, or after the last common one if it
 * was forced. https://docs.github.com/en/rest/commits/commits#compare-two-commits
 */
async function readLanded({ before, after }, inquiry) {
    const answer = await inquiry.all({
        what: 'compare two commits',
        route: 'GET /repos/{owner}/{repo}/compare/{basehead}',
        parameters: { basehead: `${before}...${after}` },
        shape: compared,
        needs: 'contents: read',
    }, entries => (raw, place) => (0,fields/* fieldsOf */.Pf)(raw, place)('commits', entries));
    if (!('value' in answer))
        return seen(answer);
    return { value: firstParents(after, new Map(answer.value.map(one => [one.commit, one]))) };
}
function firstParents(head, known) {
    const landed = [];
    for (let next = known.get(head); next !== undefined; next = known.get(next.parent ?? '')) {
        const { parent: _, ...commit } = next;
        landed.push(commit);
        // What is damaged could go round in circles.
        known.delete(commit.commit);
    }
    return landed;
}
const compared = (raw, place) => {
    const field = (0,fields/* fieldsOf */.Pf)(raw, place);
    const [author, committer] = [field('author', loginOrNone), field('committer', loginOrNone)];
    const [parent] = field('parents', (0,lib_shape/* list */.p_)((one, at) => (0,fields/* fieldsOf */.Pf)(one, at)('sha', commitId), 100));
    return {
        commit: field('sha', commitId),
        ...(author === undefined ? {} : { author }),
        ...(committer === undefined ? {} : { committer }),
        parent,
    };
};
/** A commit of somebody without an account has an empty object. */
const loginOrNone = (raw, place) => typeof raw === 'object' && raw !== null && !Object.hasOwn(raw, 'login') ? undefined : login(raw, place);

;// CONCATENATED MODULE: ./packages/source/lib/gather/ref-patterns.js
/** True if a ruleset with these patterns is about a tag (`refs/tags/v1.0.0`). */
function coversTag(ref, { include, exclude }) {
    const matches = (pattern) => pattern === '~ALL' || fnmatch(pattern).test(ref);
    return include.some(matches) && !exclude.some(matches);
}
/** A pattern of fnmatch, as Ruby reads it with FNM_PATHNAME: only `**` and a slash go over slashes. */
function fnmatch(pattern) {
    const source = pattern.replace(/\*\*\/|\*|\?|\[[^\]/]+\]|[.+^${}()|[\]\\]/g, part => {
        if (part === '**/')
            return '(?:[^/]+/)*';
        if (part === '*')
            return '[^/]*';
        if (part === '?')
            return '[^/]';
        return part.length > 1 ? part.replace(/^\[[!^]/, '[^').replaceAll('\\', '\\\\') : `\\${part}`;
    });
    try {
        return new RegExp(`^${source}$`);
    }
    catch {
        // A set such as [z-a], which matches nothing.
        return /(?!)/;
    }
}

;// CONCATENATED MODULE: ./packages/source/lib/gather/rules.js





const rules_needs = 'metadata: read';
const rules_id = (0,lib_shape/* number */.ai)(0, Number.MAX_SAFE_INTEGER);
/** Reads the rules in force for a branch or tag (`refs/heads/main`). Those of the older branch protection are not among them. */
function readRules(ref, inquiry) {
    const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1];
    return branch === undefined ? rulesOfTag(ref, inquiry) : rulesOfBranch(branch, inquiry);
}
/** https://docs.github.com/en/rest/repos/rules#get-rules-for-a-branch. It does not say when they were changed. */
async function rulesOfBranch(branch, inquiry) {
    const answer = await inquiry.all({
        what: `read the rules of the branch ${branch}`,
        route: 'GET /repos/{owner}/{repo}/rules/branches/{branch}',
        parameters: { branch },
        shape: branchRule,
        needs: rules_needs,
    });
    if (!('value' in answer))
        return seen(answer);
    const rulesets = new Map();
    for (const { ruleset } of answer.value)
        if (!rulesets.has(ruleset.id))
            rulesets.set(ruleset.id, seen_known(await readRuleset(ruleset.id, inquiry)));
    const rules = answer.value.map(({ ruleset, ...rule }) => {
        const updatedAt = rulesets.get(ruleset.id)?.updatedAt;
        return { ...rule, ruleset: { ...ruleset, ...(updatedAt === undefined ? {} : { updatedAt }) } };
    });
    return { value: { rules, bypass: bypassOf([...rulesets.values()]) } };
}
/** A branch has an address for its rules, a tag has none: its rulesets are read, and their patterns compared. */
async function rulesOfTag(ref, inquiry) {
    const listed = await inquiry.all({
        what: 'list the rulesets for tags',
        route: 'GET /repos/{owner}/{repo}/rulesets',
        parameters: { targets: 'tag' },
        shape: (raw, place) => (0,fields/* fieldsOf */.Pf)(raw, place)('id', rules_id),
        needs: rules_needs,
    });
    if (!('value' in listed))
        return seen(listed);
    const covering = [];
    for (const one of listed.value) {
        const answer = await readRuleset(one, inquiry);
        if (!('value' in answer))
            return seen(answer);
        if (answer.value.isActive && coversTag(ref, answer.value.refs))
            covering.push(answer.value);
    }
    const rules = covering.flatMap(({ id, source, updatedAt, rules: own }) => own.map(rule => ({ ...rule, ruleset: { id, source, ...(updatedAt === undefined ? {} : { updatedAt }) } })));
    return { value: { rules, bypass: bypassOf(covering) } };
}
function readRuleset(ruleset, inquiry) {
    return inquiry.one({
        what: `read the ruleset ${ruleset}`,
        route: 'GET /repos/{owner}/{repo}/rulesets/{ruleset_id}',
        parameters: { ruleset_id: ruleset },
        shape: rules_rulesetShape,
        needs: rules_needs,
    });
}
/** One that somebody may pass by is enough. Without any ruleset there is nothing to pass by. */
function bypassOf(rulesets) {
    const counts = rulesets.map(one => one?.bypass);
    if (counts.some(count => count !== undefined && count > 0))
        return 'somebody';
    return counts.includes(undefined) ? 'not visible' : 'none';
}
const parametersOf = (0,fields/* orAbsent */.Re)(raw => ((0,lib_shape/* isObject */.Gv)(raw) ? canonicalJson(raw) : undefined));
const ruleShape = (raw, place) => {
    const field = (0,fields/* fieldsOf */.Pf)(raw, place);
    const parameters = field('parameters', parametersOf);
    return { type: field('type', lib_shape/* text */.Qq), ...(parameters === undefined ? {} : { parameters }) };
};
const branchRule = (raw, place) => {
    const field = (0,fields/* fieldsOf */.Pf)(raw, place);
    return { ...ruleShape(raw, place), ruleset: { id: field('ruleset_id', rules_id), source: field('ruleset_source', lib_shape/* text */.Qq) } };
};
const patterns = (0,fields/* orAbsent */.Re)((0,lib_shape/* list */.p_)(lib_shape/* text */.Qq, 1000));
const refsOf = (0,fields/* orAbsent */.Re)((raw, place) => ({
    include: (0,fields/* fieldsOf */.Pf)(raw, place)('include', patterns) ?? [],
    exclude: (0,fields/* fieldsOf */.Pf)(raw, place)('exclude', patterns) ?? [],
}));
const rules_rulesetShape = (raw, place) => {
    const field = (0,fields/* fieldsOf */.Pf)(raw, place);
    const refs = field('conditions', (0,fields/* orAbsent */.Re)((one, at) => (0,fields/* fieldsOf */.Pf)(one, at)('ref_name', refsOf)));
    return {
        ...{ id: field('id', rules_id), source: field('source', lib_shape/* text */.Qq) },
        isActive: field('enforcement', (0,lib_shape/* oneOf */.yL)('active', 'disabled', 'evaluate')) === 'active',
        updatedAt: field('updated_at', (0,fields/* orAbsent */.Re)(serverTime)),
        bypass: field('bypass_actors', (0,fields/* orAbsent */.Re)((0,lib_shape/* list */.p_)(one => one, 1000)))?.length,
        refs: refs ?? { include: [], exclude: [] },
        rules: field('rules', (0,fields/* orAbsent */.Re)((0,lib_shape/* list */.p_)(ruleShape, 1000))) ?? [],
    };
};

;// CONCATENATED MODULE: ./packages/source/lib/gather/make-record.js










/**
 * Records a push: what the event says, the rules in force, and how it came. Never fails for what the server does not say: a record without a part
 * is better than a gap. It must run when the push happened, because nobody can look back at rules.
 */
async function makeRecord(push, recording) {
    const parts = await gather(push, recording);
    const { repository, ref, before, after, tagObject, forced, actor, run } = push;
    const { rules, activity, landed, changes, checks, statuses } = parts;
    const [seenRules, said] = [seen_known(rules), seen_known(activity)];
    const seenChecks = seen_known(checks);
    return fitting({
        ...{ version: 1, repository, ref },
        ...present({ before }),
        after,
        ...present({ tagObject }),
        forced,
        ...present({ activity: said?.activity }),
        actor: said?.actor ?? actor,
        ...present({ pushed: said?.pushed }),
        ...{ time: secondOf(recording.now()), run },
        ...present({ rules: seenRules?.rules }),
        bypass: seenRules?.bypass ?? 'not visible',
        ...present({ landed: seen_known(landed), changes: seen_known(changes) }),
        ...present({ checks: seenChecks && [...seenChecks, ...(seen_known(statuses) ?? [])] }),
        unseen: unseenOf(parts),
    });
}
/** The rules first: they are those that were in force only if they are read at once. */
async function gather(push, { inquiry, wait }) {
    const rules = await readRules(push.ref, inquiry);
    const branch = /^refs\/heads\/(.+)$/.exec(push.ref)?.[1];
    const landed = branch === undefined || push.before === undefined ? undefined : await readLanded(push, inquiry);
    const commits = (seen_known(landed) ?? []).map(({ commit }) => commit);
    const own = commits.includes(push.after) ? commits : [push.after];
    const changes = branch === undefined ? undefined : await readChanges(branch, own, inquiry);
    const heads = (seen_known(changes) ?? []).map(({ head }) => head);
    const checked = [...new Set([push.after, ...heads])];
    return {
        ...{ rules, landed, changes },
        checks: await readCheckRuns(checked, idOfRun(push.run), inquiry),
        statuses: await readStatuses(checked, inquiry),
        // The last, because the server lists a push late. It lists those of branches only.
        activity: branch === undefined ? undefined : await readActivity(push, inquiry, wait),
    };
}
/** Most characters of a reason: that of an answer of a proxy may be a page. */
const longestReason = 500;
function unseenOf(parts) {
    return sourceParts.flatMap(part => {
        const one = parts[part];
        return one !== undefined && 'unseen' in one ? [{ part, reason: one.unseen.slice(0, longestReason) }] : [];
    });
}
/** The fields that are not undefined. */
function present(fields) {
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
/** A part with more than a record can have (some thousand reviews) is left out, and the record says so. */
function fitting(record) {
    try {
        return sourceRecordShape(record, '');
    }
    catch (error) {
        const part = error instanceof lib_shape/* WrongShape */.zq ? /^(?:rules|landed|changes|checks)/.exec(error.at)?.[0] : undefined;
        if (!(error instanceof lib_shape/* WrongShape */.zq) || part === undefined)
            throw error;
        const { [part]: _, ...rest } = record;
        const unseen = [...record.unseen, { part: part, reason: error.message.slice(0, longestReason) }];
        return fitting({ ...rest, unseen, ...(part === 'rules' && { bypass: 'not visible' }) });
    }
}

;// CONCATENATED MODULE: ./packages/source/lib/sign-record.js


/** Signs a record of a push, and verifies the signature. Returns the file that is kept: a bundle (DSSE) as one line of JSON. Throws a Problem. */
async function signRecord(record, options, host) {
    const statement = sourceRecordStatement(record);
    const bundle = await signStatement(statement, options, host, `sign the record of ${record.after}`, record.ref);
    return Buffer.from(`${bundle}\n`);
}

;// CONCATENATED MODULE: ./actions/record-source/lib/push.js
/**
 * The push of a run. The event of an annotated tag names the tag object, so its commit is asked for; if the tag was moved meanwhile, the run says
 * what its commit was.
 */
async function pushOf(facts, context, github) {
    const { serverUrl, repository, ref, sha, runId } = context;
    const { repositoryId, before, after = sha, forced, actor } = facts;
    const url = `${serverUrl}/${repository}`;
    const name = /^refs\/tags\/(.+)$/.exec(ref)?.[1];
    const tag = name === undefined ? undefined : await github.tag(name);
    const isSame = tag !== undefined && [tag.object, tag.commit].includes(after);
    const commit = isSame ? tag.commit : name === undefined ? after : sha;
    const object = isSame ? tag.object : after;
    return {
        repository: { url, id: repositoryId },
        ...{ ref, before, after: commit },
        tagObject: name === undefined || object === commit ? undefined : object,
        ...{ forced, actor, run: `${url}/actions/runs/${runId}` },
    };
}

;// CONCATENATED MODULE: ./actions/record-source/lib/record.js









/** Asks the server about the push of this run, signs what it said, and hands it over to the job that keeps it. */
async function record_record(inputs, context, host) {
    const facts = readPush();
    if (facts.after === undefined)
        throw new lib_problem/* Problem */.A(`record the push to ${context.ref}`, {
            found: 'it was deleted.',
            next: 'Run this step only on pushes that leave a commit.',
        });
    const options = await resolveSigning((0,signing_inputs/* signingRequest */.R6)({ ...inputs, 'dry-run': false }), context, host);
    const { repository, apiUrl, serverUrl } = context;
    const address = { token: (0,release_inputs/* requireToken */.Fw)(inputs), repository, apiUrl, permission: 'contents=read' };
    const requests = await connectRequests(address, host);
    const push = await pushOf(facts, context, new api_GitHub(requests));
    const inquiry = new Inquiry(requests, new URL(serverUrl).host !== 'github.com');
    const made = await host.group(`Recording the push of ${push.after} to ${push.ref} …`, () => makeRecord(push, { inquiry, now: () => new Date(), wait: async (ms) => void (await (0,external_node_timers_promises_.setTimeout)(ms)) }));
    for (const { part, reason } of made.unseen)
        host.warning(`The record of the push lacks its ${part}: ${reason}.`);
    const outputs = await handOver(inputs, options, host, () => signRecord(made, options, host));
    await host.summary(recordSummary(made), 'evidence');
    return outputs;
}

;// CONCATENATED MODULE: ./actions/record-source/lib/run.js




/** Keeps what another job signed; or records the push of the run, or the history of the rules in a run without one, and signs it. */
async function run(inputs, host) {
    const context = readContext();
    if (inputs.keep !== undefined)
        return keep_keep(inputs, inputs.keep, context, host);
    return ['schedule', 'workflow_dispatch'].includes(context.eventName)
        ? history_history(inputs, context, host)
        : record_record(inputs, context, host);
}


/***/ }),

/***/ 4197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ lockSentence),
/* harmony export */   hB: () => (/* binding */ weakest)
/* harmony export */ });
/* unused harmony export lockWord */
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5238);

/**
 * The most that is true of each of several facts: for dates the first, and a legal hold only if all have one. Undefined if there is none.
 */
function weakest(facts) {
    const open = facts.find(({ kind }) => kind === 'none') ?? facts.find(({ kind }) => kind === 'unreadable');
    if (open !== undefined)
        return open;
    const dated = facts.filter(fact => 'until' in fact);
    const held = facts.find(({ kind }) => kind === 'legal-hold');
    const legalHold = dated.every(fact => fact.legalHold);
    if (held !== undefined)
        return legalHold ? held : noneOfBoth;
    const until = dated.map(fact => fact.until).sort()[0];
    const least = dated.find(({ kind }) => kind === 'governance') ?? dated[0];
    return until === undefined || least === undefined ? undefined : { ...least, until, legalHold };
}
/** Who ends a hold is not bound by a date, and a date ends without anybody. */
const noneOfBoth = { kind: 'none', why: 'some files have a legal hold only, and others only a date' };
/** For outputs: `governance until 2027-01-31T00:00:00Z`, `none`. */
function lockWord(fact) {
    const until = untilOf(fact);
    return until === '' ? fact.kind : `${fact.kind} until ${until}`;
}
/** For people: who can delete the files, and when. */
function lockSentence(fact) {
    const held = (legalHold) => (legalHold ? ', and while its legal hold lasts' : '');
    return (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .byKind */ .S)(fact, {
        compliance: ({ until, legalHold }) => `nobody can delete it until ${until}${held(legalHold)} (compliance)`,
        governance: ({ until, bypass, legalHold }) => `only ${bypass} can delete it until ${until}${held(legalHold)} (governance)`,
        'legal-hold': ({ bypass }) => `nobody can delete it until its legal hold is ended, which ${bypass} can do at any time`,
        unreadable: ({ why }) => `not known: ${why}`,
        none: ({ why }) => `no lock: ${why}`,
    });
}
function untilOf(fact) {
    return 'until' in fact ? fact.until : '';
}


/***/ }),

/***/ 6464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $0: () => (/* binding */ recordLimit),
/* harmony export */   Md: () => (/* binding */ fileName),
/* harmony export */   aE: () => (/* binding */ readRecord),
/* harmony export */   xD: () => (/* binding */ recordName),
/* harmony export */   yH: () => (/* binding */ tagFolderOf),
/* harmony export */   yS: () => (/* binding */ folderOf),
/* harmony export */   zv: () => (/* binding */ recordOf)
/* harmony export */ });
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8562);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5277);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7451);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6436);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1167);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(568);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3260);


/** Name of the record of a part. It is written last, so that a part that has one is whole. */
const recordName = 'archive.json';
/** Most bytes of a record. A store reads one more, so that readRecord refuses what is larger. */
const recordLimit = _release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .limits */ .F.evidence;
const schema = 'https://github.com/org/release-tools/blob/v1/docs/schema/archive.v1.json';
/** Names of files that every store can keep. */
const fileName = /^(?![.])[A-Za-z0-9._+-]{1,255}$/;
const recordShape = (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({
    schema: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(schema),
    repository: _release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    tag: _release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    part: _release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    files: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)((0,_release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({
        name: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .matching */ .wC)(fileName, 'the name of a file'),
        size: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(0, Number.MAX_SAFE_INTEGER),
        sha256: _release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .hexDigest */ .w0,
        mediaType: _release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    }), 10_000),
});
/** The record of a part: its files in the order of their names. The same files give the same bytes. */
function recordOf({ repository, tag, name }, files) {
    const listed = [...files]
        .sort((a, b) => (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_2__/* .byBytes */ .bg)(a.name, b.name))
        .map(file => ({ name: file.name, size: file.size, sha256: file.sha256, mediaType: file.mediaType }));
    return Buffer.from((0,_release_tools_base__WEBPACK_IMPORTED_MODULE_3__/* .renderJson */ .hF)({ schema, repository, tag, part: name, files: listed }));
}
/** The files that a record lists. Throws a Problem if it is damaged, or the record of another part. */
function readRecord(bytes, part, place) {
    const what = `${recordName} of ${part.tag} in ${place}`;
    const record = (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .readShape */ ._f)(recordShape, (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(bytes.toString(), what, recordLimit), what, 'Find out who wrote it.');
    const { repository, tag, name } = part;
    if (record.repository === repository && record.tag === tag && record.part === name)
        return requireDistinct(record.files, what);
    throw new _release_tools_base__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .A(`read ${what}`, {
        found: `it is the record of ${record.part} of ${record.repository} ${record.tag}.`,
        next: 'Find out who wrote it.',
    });
}
/** Files with one name on some systems would overwrite each other there. */
function requireDistinct(files, what) {
    const [one, other] = (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_5__/* .collision */ .Zh)(files.map(({ name }) => name)) ?? [];
    if (one === undefined)
        return files;
    throw new _release_tools_base__WEBPACK_IMPORTED_MODULE_4__/* .Problem */ .A(`read ${what}`, {
        found: `it lists ${one} and ${other}, which are the same name on some systems.`,
        next: 'Find out who wrote it.',
    });
}
/** Path of a part below the place of a store: `acme/widget/v1.2.0/release`. Two tags never share one. */
function folderOf(part) {
    return `${tagFolderOf(part)}/${part.name}`;
}
/** Path of all parts of a tag below the place of a store: `acme/widget/v1.2.0`. */
function tagFolderOf({ repository, tag }) {
    return `${repository}/${(0,_release_tools_base__WEBPACK_IMPORTED_MODULE_6__/* .segmentOf */ .d)(tag)}`;
}


/***/ }),

/***/ 5238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ byKind)
/* harmony export */ });
/**
 * Calls the case of the value's kind. Every kind has one, so the compiler names each place that a new kind concerns. A comparison
 * with one kind would treat a third kind like the second.
 */
function byKind(value, cases) {
    const called = cases[value.kind];
    return called(value);
}


/***/ }),

/***/ 8222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v9: () => (/* binding */ measureFile),
  sc: () => (/* binding */ sha256),
  Q3: () => (/* binding */ sha256File)
});

// UNUSED EXPORTS: digestsOfFile

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

/***/ 8008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ isSha256)
/* harmony export */ });
// A file of its own: inputs are checked with it, and digest.ts needs node:crypto, which is slow to load.
/** True for 64 lower-case hexadecimal characters. */
function isSha256(text) {
    return /^[0-9a-f]{64}$/.test(text);
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

/***/ 1345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ canonicalPlatform),
/* harmony export */   a: () => (/* binding */ isPlatform)
/* harmony export */ });
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


/***/ }),

/***/ 4276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ pool)
/* harmony export */ });
/** Runs `work` on all items, at most `width` at a time. After a failure nothing new starts; it is thrown once all work has ended. */
async function pool(items, width, work) {
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

/***/ 5277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   IQ: () => (/* binding */ withDefault),
/* harmony export */   Ik: () => (/* binding */ object),
/* harmony export */   Qm: () => (/* binding */ wrong),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   _f: () => (/* binding */ readShape),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   w0: () => (/* binding */ hexDigest),
/* harmony export */   wC: () => (/* binding */ matching),
/* harmony export */   yL: () => (/* binding */ oneOf),
/* harmony export */   zM: () => (/* binding */ boolean),
/* harmony export */   zq: () => (/* binding */ WrongShape)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1167);
/* harmony import */ var _suggestion_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1722);


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
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .A(`read ${placeOf(error.at)}`, { found: error.message, next, cause: error });
    }
}
/** An object with these keys and no others. The error for an unknown key suggests the nearest known one. */
function object(fields) {
    return (value, at) => {
        if (!isObject(value))
            throw wrong(at, value, 'a mapping');
        for (const key of Object.keys(value)) {
            if (!Object.hasOwn(fields, key))
                throw new WrongShape(`${place(at)} has the unknown key ${JSON.stringify(key)}${(0,_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .suggestion */ .h)(key, Object.keys(fields))}.`, join(at, key));
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
const text = (value, at) => {
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
const boolean = (value, at) => {
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
        const near = typeof value === 'string' ? (0,_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(value, values.map(String)) : '';
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

/***/ 1966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ parseStrictJson)
/* harmony export */ });
/* harmony import */ var _json_weight_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3825);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1167);


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
        (0,_json_weight_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseHeavy */ .yS)(text, what, next);
        const value = JSON.parse(text);
        refuseAmbiguous(text, what);
        return value;
    }
    catch (error) {
        if (error instanceof _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .A)
            throw error;
        throw unreadable(what, `it is not JSON (${(0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .b)(error)}).`, error);
    }
}
/** Walks text that JSON.parse has accepted, so only strings and brackets matter. */
function refuseAmbiguous(json, what) {
    const open = [];
    for (let at = 0; at < json.length; at++) {
        const code = json.charCodeAt(at);
        if (code === _json_weight_js__WEBPACK_IMPORTED_MODULE_0__/* .brace */ .AT || code === _json_weight_js__WEBPACK_IMPORTED_MODULE_0__/* .bracket */ .Ts)
            open.push(new Set());
        else if (code === _json_weight_js__WEBPACK_IMPORTED_MODULE_0__/* .brace */ .AT + 2 || code === _json_weight_js__WEBPACK_IMPORTED_MODULE_0__/* .bracket */ .Ts + 2)
            open.pop();
        else if (code === _json_weight_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD) {
            const end = (0,_json_weight_js__WEBPACK_IMPORTED_MODULE_0__/* .endOfString */ .ap)(json, at);
            if ((0,_json_weight_js__WEBPACK_IMPORTED_MODULE_0__/* .isKey */ .m0)(json, end))
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
    return new _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .A(`read ${what}`, {
        found,
        next,
        cause,
    });
}


/***/ }),

/***/ 1722:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ suggestion),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
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


/***/ }),

/***/ 3260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ segmentOf)
/* harmony export */ });
/** A tag as one segment of a path: what file systems and stores treat differently is written as `=` with two hex digits. */
function segmentOf(tag) {
    const escaped = [...Buffer.from(tag)].map(byte => {
        const character = String.fromCharCode(byte);
        return /[A-Za-z0-9._+-]/.test(character) ? character : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    });
    // A name of dots only would be a directory, and Windows drops a dot at the end.
    return escaped.join('').replace(/^\.|\.$/g, '=2E');
}


/***/ }),

/***/ 3050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ refuseMany)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1167);

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
    throw new _problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .A(`read ${what}`, {
        found: 'it has more values than are accepted.',
        next: 'Check that this is the file you meant.',
    });
}


/***/ }),

/***/ 2082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e7: () => (/* binding */ parsePlacedYaml),
  hN: () => (/* binding */ parseYaml),
  Wd: () => (/* binding */ renderYaml)
});

// UNUSED EXPORTS: parseWorkflowYaml

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

// EXTERNAL MODULE: ./packages/base/lib/problem.js
var problem = __webpack_require__(1167);
// EXTERNAL MODULE: ./packages/base/lib/text-weight.js
var text_weight = __webpack_require__(3050);
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
    (0,text_weight/* refuseMany */.U)(text.replace(/(?<=\S)-/g, ''), separators, mostSeparators, what);
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


/***/ }),

/***/ 9638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ho: () => (/* binding */ signingEventSchema),
/* harmony export */   PH: () => (/* binding */ parseEvents),
/* harmony export */   e: () => (/* binding */ renderEvents)
/* harmony export */ });
/* unused harmony exports signedKinds, eventRunShape, signingEventShape */
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5277);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7451);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1167);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6436);

// docs/schema/signing-event.v1.json has the same rules. A test checks that both refuse the same broken records.
/** The value of `schema`, and the `$id` of the JSON Schema. */
const signingEventSchema = 'https://github.com/org/release-tools/blob/v1/docs/schema/signing-event.v1.json';
/** What can be signed. `attestation` is every statement that is not about images or models as a whole. */
const signedKinds = ['image', 'file', 'attestation', 'model'];
/** More signatures than a release makes. */
const mostEvents = 10_000;
const line = (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .matching */ .wC)(/^[^\p{Cc}\p{Cs}]{1,2000}$/u, 'one line of text');
const longHex = (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .matching */ .wC)(/^[0-9a-f]{40,128}$/, '40 to 128 lower-case hexadecimal digits');
const time = (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .matching */ .wC)(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z$/, 'a time like 2026-01-31T12:00:00Z');
const digits = (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .matching */ .wC)(/^\d{1,20}$/, 'a whole number as text');
/** Names with values, at most 50. */
function named(value) {
    return (found, at) => {
        if (!(0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(found))
            throw (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .wrong */ .Qm)(at, found, 'a mapping');
        const names = Object.keys(found).sort(_release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .byBytes */ .bg);
        if (names.length > 50 || names.some(name => !/^[\w.-]{1,100}$/.test(name)))
            throw new _release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .WrongShape */ .zq(`${JSON.stringify(at)} has more than 50 names, or a name that is none.`, at);
        return Object.fromEntries(names.map(name => [name, value(found[name], `${at}.${name}`)]));
    };
}
const signers = {
    key: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({ kind: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)('key'), sha256: _release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .hexDigest */ .w0 }),
    identity: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
        kind: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)('identity'),
        identity: line,
        issuer: line,
        certificate: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({ sha256: _release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .hexDigest */ .w0, serialNumber: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .matching */ .wC)(/^[0-9a-f]{1,64}$/, 'hexadecimal digits') })),
    }),
    openpgp: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
        kind: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)('openpgp'),
        fingerprint: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .matching */ .wC)(/^[0-9A-F]{40,64}$/, 'a fingerprint in upper-case hex'),
        primary: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .matching */ .wC)(/^[0-9A-F]{40,64}$/, 'a fingerprint in upper-case hex'),
    }),
};
const signer = (value, at) => {
    const kind = (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)('key', 'identity', 'openpgp')((0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value) ? value.kind : undefined, `${at}.kind`);
    return signers[kind](value, at);
};
const logEntry = (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
    url: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(line),
    logId: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .matching */ .wC)(/^[0-9a-f]{8,128}$/, '8 to 128 lower-case hexadecimal digits'),
    index: digits,
    kind: line,
    integratedTime: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(time),
    bodySha256: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .hexDigest */ .w0),
    leafHash: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .hexDigest */ .w0),
});
const service = (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
    name: line,
    key: line,
    keyVersion: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(line),
    login: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(named(line)),
    session: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
        caller: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(line),
        accessor: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(line),
        loginRequestId: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(line),
        entityId: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(line),
        namespace: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(line),
    })),
});
/** The run of a signature, and of what else an audit log tells. */
const eventRunShape = (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
    server: line,
    repository: line,
    id: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(line),
    attempt: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(line),
    job: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(line),
    workflow: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(line),
    ref: line,
    commit: line,
});
/** The rules of one record. */
const signingEventShape = (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
    schema: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(signingEventSchema),
    time,
    kept: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM),
    dryRun: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM),
    kind: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(...signedKinds),
    predicateType: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(line),
    subjects: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({ name: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(line), digest: named(longHex) }), 100_000),
    signer,
    signature: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({ sha256: _release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .hexDigest */ .w0, name: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(line) }),
    signed: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({ algorithm: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)('sha256', 'sha384', 'sha512'), digest: longHex })),
    log: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(logEntry, 8),
    timestamps: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({ time, authority: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(line) }), 8),
    service: (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(service),
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
    const lines = [...made.values()].map(event => (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .readShape */ ._f)(signingEventShape, event, 'the record of a signature', next));
    return lines
        .toSorted((a, b) => (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .byBytes */ .bg)(placeOf(a), placeOf(b)))
        .map(event => `${JSON.stringify(event)}\n`)
        .join('');
}
function placeOf({ kind, predicateType = '', subjects: [first], signature }) {
    return [signedKinds.indexOf(kind), first?.name ?? '', predicateType, signature.sha256].join('\n');
}
/** Reads records in JSON Lines, each of another signature. `what` names the file in errors. Throws a Problem. */
function parseEvents(source, what) {
    const next = 'Run the step that signed again.';
    const lines = source.split('\n').filter(one => one.trim() !== '');
    if (lines.length > mostEvents)
        throw new _release_tools_base__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .A(`read ${what}`, {
            found: `it has ${lines.length} records, more than the ${mostEvents} accepted.`,
            next,
        });
    const known = new Map();
    return lines.map((one, index) => {
        const place = `${what}, line ${index + 1}`;
        const event = (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .readShape */ ._f)(signingEventShape, (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(one, place), place, next);
        const { sha256 } = event.signature;
        const first = known.get(sha256);
        if (first !== undefined)
            throw new _release_tools_base__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .A(`read ${place}`, { found: `line ${first} is of the same signature.`, next });
        known.set(sha256, index + 1);
        return event;
    });
}


/***/ }),

/***/ 1712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  By: () => (/* binding */ parseStatement),
  h: () => (/* binding */ payloadType)
});

// UNUSED EXPORTS: agrees, hasSubject, lacksSha256

// EXTERNAL MODULE: ./packages/base/lib/strict-json.js
var strict_json = __webpack_require__(1966);
// EXTERNAL MODULE: ./packages/base/lib/json.js
var json = __webpack_require__(6436);
// EXTERNAL MODULE: ./packages/base/lib/shape.js
var shape = __webpack_require__(5277);
// EXTERNAL MODULE: ./packages/base/lib/problem.js
var problem = __webpack_require__(1167);
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
        throw unknown(`its payload type is ${JSON.stringify(type)}, not ${payloadType}.`);
    const value = (0,strict_json/* parseStrictJson */.R)(payload, 'the statement of the attestation');
    const statementType = (0,json/* textAt */.$6)(value, '_type');
    if (statementType?.startsWith(typePrefix) && !statementTypes.some(known => known === statementType))
        throw unknown(`it is an in-toto statement of the type ${statementType}; known are ${statementTypes.join(' and ')}.`);
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
function unknown(found) {
    return new cannot_check/* CannotCheck */.k('read the attestation', {
        found,
        next: 'Use the program that it was made for.',
    });
}


/***/ }),

/***/ 2204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B$: () => (/* binding */ unlisted),
/* harmony export */   ge: () => (/* binding */ sumsName),
/* harmony export */   jW: () => (/* binding */ lastEventsName),
/* harmony export */   mo: () => (/* binding */ indexName),
/* harmony export */   th: () => (/* binding */ manifestBundleName),
/* harmony export */   vS: () => (/* binding */ manifestName),
/* harmony export */   yG: () => (/* binding */ summaryName),
/* harmony export */   yP: () => (/* binding */ tarballName)
/* harmony export */ });
/* unused harmony exports tarballPrefix, isTarballName */
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

/***/ 9610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aq: () => (/* binding */ ownProperty),
/* harmony export */   T0: () => (/* binding */ contentProperty),
/* harmony export */   ep: () => (/* binding */ fileProperty),
/* harmony export */   oT: () => (/* binding */ pythonName)
/* harmony export */ });
/* unused harmony exports authorOf, contexts, phases, factEntries, factsText, locationProperty, withinProperty, pypiPurl */
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


/***/ }),

/***/ 4632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ bundleMediaType)
/* harmony export */ });
/** The media type of the bundles that we write. It stands alone, so that naming it does not load what reads bundles. */
const bundleMediaType = 'application/vnd.dev.sigstore.bundle.v0.3+json';


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

/***/ 6068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FB: () => (/* binding */ parsePep440),
/* harmony export */   J4: () => (/* binding */ formatPep440),
/* harmony export */   PG: () => (/* binding */ comparePep440),
/* harmony export */   e4: () => (/* binding */ isPep440PreRelease)
/* harmony export */ });
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


/***/ }),

/***/ 7897:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ Branch),
  a: () => (/* binding */ forbiddenByRules)
});

// EXTERNAL MODULE: ./packages/base/lib/json.js
var json = __webpack_require__(6436);
// EXTERNAL MODULE: ./packages/base/lib/problem.js
var problem = __webpack_require__(1167);
// EXTERNAL MODULE: ./packages/host/lib/http/retry.js
var retry = __webpack_require__(394);
// EXTERNAL MODULE: ./packages/github/lib/failure.js
var failure = __webpack_require__(8896);
// EXTERNAL MODULE: ./packages/github/lib/fields.js
var fields = __webpack_require__(4653);
// EXTERNAL MODULE: ./packages/github/lib/git-types.js
var git_types = __webpack_require__(8206);
// EXTERNAL MODULE: ./packages/base/lib/shape.js
var lib_shape = __webpack_require__(5277);
// EXTERNAL MODULE: ./packages/github/lib/graphql-route.js
var graphql_route = __webpack_require__(4039);
;// CONCATENATED MODULE: ./packages/github/lib/graphql.js




/** GitHub refused a query. It says so in an answer with the status 200: `type` is its reason, such as `STALE_DATA`. */
class QueryRefused extends Error {
    type;
    constructor(type, message) {
        super(message);
        this.type = type;
    }
}
/** Statuses that REST has for the same refusals. */
const statuses = { FORBIDDEN: 403, INSUFFICIENT_SCOPES: 403, NOT_FOUND: 404, RATE_LIMITED: 429 };
/**
 * Sends a query in one attempt, with `bytes` in its variables. Throws a QueryRefused, or what failureOf() reads.
 * https://docs.github.com/en/graphql/guides/forming-calls-with-graphql
 */
async function query(requests, text, variables, shape, bytes) {
    const parameters = { query: text, variables };
    const { data, error } = await requests.once(graphql_route/* graphqlRoute */.Z, parameters, answerOf(shape), { bytes });
    if (error !== undefined)
        throw refusalOf(error);
    return data;
}
function refusalOf({ type, message }) {
    const status = statuses[type] ?? (/rate limit/i.test(message) ? 429 : undefined);
    if (status !== undefined)
        return new failure/* Refusal */.P_({ status, message, headers: {}, codes: [] });
    // Without a type, GitHub had an accident: "Something went wrong while executing your query."
    if (type === '')
        return new failure/* Refusal */.P_({ status: 500, message, headers: {}, codes: [] });
    return new QueryRefused(type, message);
}
/** The data, or the first error. */
function answerOf(shape) {
    return (raw, place) => {
        const field = (0,fields/* fieldsOf */.Pf)(raw, place);
        const [error] = field('errors', (0,fields/* orAbsent */.Re)((0,lib_shape/* list */.p_)(errorShape, 100))) ?? [];
        return error === undefined ? { data: field('data', shape) } : { error };
    };
}
const errorShape = (raw, place) => {
    const field = (0,fields/* fieldsOf */.Pf)(raw, place);
    return { type: field('type', (0,fields/* orAbsent */.Re)(fields/* anyText */.Ae)) ?? '', message: field('message', fields/* anyText */.Ae) };
};

;// CONCATENATED MODULE: ./packages/github/lib/branch.js






const git = '/repos/{owner}/{repo}/git';
const mutation = `mutation ($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`;
/**
 * A branch that grows by commits through the API, which GitHub signs. Its mode of files is always 100644. Reading needs no token in a
 * public repository. https://docs.github.com/en/rest/git, https://docs.github.com/en/graphql/reference/mutations#createcommitonbranch
 */
class Branch {
    name;
    #requests;
    constructor(requests, name) {
        this.#requests = requests;
        this.name = name;
    }
    /**
     * Runs a call of several requests, and again after temporary failures: at least `attempts` times. Eight are for a call that adds to the
     * branch, because others may add to it at the same time.
     */
    retried(what, call, attempts = 8) {
        return this.#requests.retried(what, call, attempts);
    }
    /** The commit at its head; undefined if there is no such branch. */
    async head() {
        const ref = { ref: `heads/${this.name}` };
        return this.#requests.jsonIfAny(`read the branch ${this.name}`, `GET ${git}/ref/{ref}`, ref, git_types/* headShape */.g1);
    }
    /** A commit that was named a moment ago; undefined if there is no such commit. */
    async commit(id) {
        const route = `GET ${git}/commits/{commit_sha}`;
        const what = `read the commit ${id}`;
        return this.#requests.json(what, route, { commit_sha: id }, (0,git_types/* gitCommitShape */.RR)(id), { named: true }).catch(failure/* unlessAbsent */.QY);
    }
    /** What a folder has. */
    async tree(id) {
        const route = `GET ${git}/trees/{tree_sha}`;
        return this.#requests.json(`read a folder of ${this.name}`, route, { tree_sha: id }, (0,git_types/* gitEntriesShape */.sc)(id), {
            named: true,
        });
    }
    /**
     * All files and folders below a folder, their names being paths from there. Undefined if there are more than GitHub lists in one answer: 100 000,
     * or 7 MB. https://docs.github.com/en/rest/git/trees#get-a-tree
     */
    async below(id) {
        const route = `GET ${git}/trees/{tree_sha}`;
        const what = `list the files of ${this.name}`;
        const whole = (0,git_types/* gitEntriesShape */.sc)(id);
        const shape = (raw, place) => (0,json.at)(raw, 'truncated') === true ? undefined : whole(raw, place);
        return this.#requests.json(what, route, { tree_sha: id, recursive: '1' }, shape, { named: true });
    }
    /** The content of a file, of at most `most` bytes. Its id is that of the answer, which is therefore whole. */
    async file(id, most) {
        const route = `GET ${git}/blobs/{file_sha}`;
        return this.#requests.retried(`read a file of the branch ${this.name}`, async () => {
            const bytes = await this.#requests.bytes(route, { file_sha: id }, most, 'application/vnd.github.raw+json');
            if ((0,git_types/* blobId */.zA)(bytes) !== id)
                throw new failure/* BadAnswer */.CF('it is not the content of the file');
            return bytes;
        });
    }
    /** True if a commit is another one, or comes after it. */
    async descends(commit, from) {
        if (commit === from)
            return true;
        const route = 'GET /repos/{owner}/{repo}/compare/{basehead}';
        // The first page would have all changes of all files.
        const parameters = { basehead: `${from}...${commit}`, per_page: 1, page: 2 };
        const what = `compare two commits of ${this.name}`;
        // Both were named a moment ago: 404 says that they have no history in common only if it stays.
        const named = this.#requests.json(what, route, parameters, git_types/* comparisonShape */.lq, { named: true });
        const status = await named.catch(failure/* unlessAbsent */.QY);
        return status === 'ahead' || status === 'identical';
    }
    /** Creates the branch with one file and no history, in one attempt. Does nothing if somebody else creates it at the same time. */
    async create(message, file) {
        const entry = { ...file, mode: '100644', type: 'blob' };
        const tree = await this.#requests.once(`POST ${git}/trees`, { tree: [entry] }, git_types/* shaShape */.OB);
        // Without an author: GitHub signs what a token of a job commits only then.
        const commit = await this.#requests.once(`POST ${git}/commits`, { message, tree, parents: [] }, git_types/* shaShape */.OB);
        const ref = { ref: `refs/heads/${this.name}`, sha: commit };
        await this.#requests.once(`POST ${git}/refs`, ref, git_types/* headShape */.g1).catch(error => this.#unlessThere(error));
    }
    /**
     * Commits on the branch, in one attempt, and returns the new head. Throws a Transient if its head is another one. After any failure,
     * the caller looks whether the files are there nevertheless.
     */
    async add(head, message, files) {
        const additions = files.map(({ path, bytes }) => ({ path, contents: bytes.toString('base64') }));
        const input = {
            branch: { repositoryNameWithOwner: this.#requests.repository, branchName: this.name },
            expectedHeadOid: head,
            message,
            fileChanges: { additions },
        };
        const size = additions.reduce((sum, { contents }) => sum + contents.length, 0);
        try {
            return await query(this.#requests, mutation, { input }, madeShape, size);
        }
        catch (error) {
            throw error instanceof QueryRefused ? this.#refused(error) : error;
        }
    }
    #unlessThere(error) {
        const { status, message = '', codes = [] } = (0,failure/* failureOf */.g5)(error) ?? {};
        const said = [message, ...codes].join('\n');
        if (status !== 422)
            throw error;
        if (/reference already exists/i.test(said))
            return;
        throw this.#refused(new QueryRefused('', said));
    }
    #refused({ type, message }) {
        const what = `add to the branch ${this.name}`;
        if (type === 'STALE_DATA' || /^Expected branch to point to/.test(message))
            return new retry/* Transient */.Rc(what, { found: 'somebody else added to it at the same time.', next: 'Run the job again.' });
        const lines = message.split('\n').filter(line => line !== '');
        if (type === 'BRANCH_PROTECTION_RULE_VIOLATION' || /rule violations|protected branch/i.test(message))
            return forbiddenByRules(this.name, lines.at(-1) ?? '');
        return new problem/* Problem */.A(what, { found: `GitHub refused it: ${sentence(lines[0] ?? '')}`, next: 'See what it says.' });
    }
}
/** The Problem that the rules of a repository forbid commits on a branch; `said` is one of GitHub's sentences or names of rules. */
function forbiddenByRules(branch, said) {
    const fitting = 'deletion, non_fast_forward, required_signatures, required_linear_history';
    return new problem/* Problem */.A(`add to the branch ${branch}`, {
        found: `a rule of the repository forbids it: ${sentence(said)}`,
        next: /verified signatures/.test(said)
            ? 'Let a job create the branch with its own token (contents: write): GitHub signs the commits of no other.'
            : `Take ${branch} out of that rule (Settings, Rules). The rules that fit are ${fitting}, and creation once the branch exists.`,
    });
}
function sentence(text) {
    return text.slice(0, 500).replace(/\.?$/, '.');
}
const madeShape = (raw, place) => (0,fields/* fieldsOf */.Pf)(raw, place)('createCommitOnBranch', (made, at) => (0,fields/* fieldsOf */.Pf)(made, at)('commit', (commit, inner) => (0,fields/* fieldsOf */.Pf)(commit, inner)('oid', git_types/* gitId */.IW)));


/***/ }),

/***/ 8896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CF: () => (/* binding */ BadAnswer),
/* harmony export */   P_: () => (/* binding */ Refusal),
/* harmony export */   Q6: () => (/* binding */ failureIn),
/* harmony export */   QY: () => (/* binding */ unlessAbsent),
/* harmony export */   Qb: () => (/* binding */ explanation),
/* harmony export */   VL: () => (/* binding */ TooLong),
/* harmony export */   WG: () => (/* binding */ isPassing),
/* harmony export */   a5: () => (/* binding */ isRateLimit),
/* harmony export */   g5: () => (/* binding */ failureOf),
/* harmony export */   hD: () => (/* binding */ rateLimitWait)
/* harmony export */ });
/* unused harmony export rateLimitOf */
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6436);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5277);
/* harmony import */ var _release_tools_host__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(394);


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
    return /^(?!ERR_)/.test((0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(error, 'code') ?? 'ERR_') && !('path' in error);
}
/** The innermost cause: fetch wraps `connect ECONNREFUSED` in `fetch failed`, and octokit in `Unknown Error`. */
function rootOf(error) {
    const cause = (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__.at)(error.cause, 'errors', 0) ?? error.cause;
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
    const asked = (0,_release_tools_host__WEBPACK_IMPORTED_MODULE_1__/* .retryAfterMs */ .Vs)(headers['retry-after'] ?? null, now);
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
    const message = (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(value, 'message');
    if (message === undefined)
        throw (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_2__/* .wrong */ .Qm)(place, value, 'GitHub’s explanation of an error');
    const codes = (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(value, 'errors').flatMap(entry => typeof entry === 'string' ? [entry] : [(0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(entry, 'code') ?? [], (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(entry, 'message') ?? []].flat());
    return { message, codes };
};


/***/ }),

/***/ 4653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ anyText),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   Re: () => (/* binding */ orAbsent),
/* harmony export */   ct: () => (/* binding */ account),
/* harmony export */   hl: () => (/* binding */ address),
/* harmony export */   id: () => (/* binding */ id)
/* harmony export */ });
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5277);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6436);

// What answers of GitHub are made of. Its descriptions say what is not there as null.
/** The author of something. */
const account = (raw, place) => {
    const field = fieldsOf(raw, place);
    return { login: field('login', _release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq), type: field('type', _release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) };
};
/** An address of the web. */
const address = (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .matching */ .wC)(/^https?:\/\/\S+$/, 'an address');
/** A number that GitHub gave. */
const id = (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(0, Number.MAX_SAFE_INTEGER);
/** Text of any length: an empty body is one, and GitHub limits the longest. */
const anyText = (value, place) => {
    if (typeof value !== 'string')
        throw (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_0__/* .wrong */ .Qm)(place, value, 'text');
    return value;
};
/** GitHub writes null for what is not there. */
function orAbsent(shape) {
    return (value, place) => (value === undefined || value === null ? undefined : shape(value, place));
}
/** Reads fields of an answer by their keys; `place` is that of the whole in the answer. */
function fieldsOf(raw, place) {
    return (key, shape) => shape((0,_release_tools_base__WEBPACK_IMPORTED_MODULE_1__.at)(raw, key), place === '' ? key : `${place}.${key}`);
}


/***/ }),

/***/ 8206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IW: () => (/* binding */ gitId),
/* harmony export */   OB: () => (/* binding */ shaShape),
/* harmony export */   RR: () => (/* binding */ gitCommitShape),
/* harmony export */   g1: () => (/* binding */ headShape),
/* harmony export */   lq: () => (/* binding */ comparisonShape),
/* harmony export */   sc: () => (/* binding */ gitEntriesShape),
/* harmony export */   zA: () => (/* binding */ blobId)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5277);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6436);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8896);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4653);




/** The id of an object of git, in lower-case hex. */
const gitId = (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .matching */ .wC)(/^[0-9a-f]{40}$/, 'the id of a git object');
/** The id that git gives to the content of a file. */
function blobId(bytes) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
// https://docs.github.com/en/rest/git, in GitHub's order of fields.
const shaShape = (raw, place) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(raw, place)('sha', gitId);
/** The commit that a branch points at. */
const headShape = (raw, place) => {
    const field = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)((0,_release_tools_base__WEBPACK_IMPORTED_MODULE_3__.at)(raw, 'object'), `${place}object`);
    field('type', (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)('commit'));
    return field('sha', gitId);
};
/** The commit with an id. */
function gitCommitShape(id) {
    return (raw, place) => {
        const field = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(raw, place);
        return {
            id: field('sha', (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(id)),
            message: field('message', _fields_js__WEBPACK_IMPORTED_MODULE_2__/* .anyText */ .Ae),
            tree: field('tree', shaShape),
            parents: field('parents', (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(shaShape, 100)),
        };
    };
}
/** Most entries that GitHub lists of a folder. */
const mostEntries = 100_000;
/** The entries of the folder with an id, all of them. */
function gitEntriesShape(id) {
    return (raw, place) => {
        const field = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(raw, place);
        field('sha', (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(id));
        if ((0,_release_tools_base__WEBPACK_IMPORTED_MODULE_3__.at)(raw, 'truncated') === true)
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_4__/* .BadAnswer */ .CF('it lists only a part of a folder');
        return field('tree', (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(entryShape, mostEntries));
    };
}
const entryShape = (raw, place) => {
    const field = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(raw, place);
    return {
        name: field('path', _release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq),
        mode: field('mode', _release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq),
        type: field('type', (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)('blob', 'tree', 'commit')),
        id: field('sha', gitId),
        size: field('size', (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .orAbsent */ .Re)((0,_release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(0, Number.MAX_SAFE_INTEGER))),
    };
};
/** How the second commit of a comparison is related to the first. */
const comparisonShape = (raw, place) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(raw, place)('status', (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)('diverged', 'ahead', 'behind', 'identical'));


/***/ }),

/***/ 4039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ graphqlBase),
/* harmony export */   Z: () => (/* binding */ graphqlRoute)
/* harmony export */ });
/** Whoever sends requests knows where it is: beside `/api/v3` on a GitHub Enterprise Server. */
const graphqlRoute = 'POST /graphql';
/** Address of the API that has GraphQL at `/graphql`, by that of the REST API. */
function graphqlBase(apiUrl) {
    return apiUrl.replace(/\/api\/v3\/?$/, '/api');
}


/***/ }),

/***/ 9503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ sendFile)
});

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./packages/base/lib/problem.js
var problem = __webpack_require__(1167);
// EXTERNAL MODULE: ./packages/host/lib/http/body.js
var http_body = __webpack_require__(6006);
// EXTERNAL MODULE: ./packages/base/lib/read-limited.js
var read_limited = __webpack_require__(73);
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
        const handle = await (0,read_limited/* openFile */.Tq)(path).catch(error => Promise.reject(unreadable(path, error)));
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
function unreadable(path, cause) {
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
const longest = 6 * 3_600_000;
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
    const idle = (0,http_idle/* idleTimer */.a)(options.idleMs ?? 120_000, longest);
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


/***/ }),

/***/ 9741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ Sink)
/* harmony export */ });
/* unused harmony export unwritable */
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
