export const id = 105;
export const ids = [105];
export const modules = {

/***/ 8105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fetchIdToken: () => (/* binding */ fetchIdToken)
});

// EXTERNAL MODULE: ./packages/base/lib/json.js
var json = __webpack_require__(6436);
// EXTERNAL MODULE: ./packages/base/lib/problem.js
var problem = __webpack_require__(1167);
// EXTERNAL MODULE: ./packages/host/lib/http/retry.js
var retry = __webpack_require__(394);
// EXTERNAL MODULE: ./packages/host/lib/http/answer.js
var answer = __webpack_require__(3908);
// EXTERNAL MODULE: ./packages/host/lib/http/body.js
var http_body = __webpack_require__(6006);
// EXTERNAL MODULE: ./packages/host/lib/http/idle.js
var http_idle = __webpack_require__(1696);
// EXTERNAL MODULE: ./packages/host/lib/http/request.js + 1 modules
var request = __webpack_require__(9979);
// EXTERNAL MODULE: ./packages/host/lib/http/url.js
var http_url = __webpack_require__(161);
;// CONCATENATED MODULE: ./packages/host/lib/http/text.js







/** Downloads a small text (UTF-8); undefined if the server does not have it (404). Throws a Problem. */
async function downloadText(url, options) {
    const where = (0,http_url/* shownUrl */.zA)((0,http_url/* parseUrl */.Dl)(url));
    return (0,retry/* retry */.L5)(() => attempt(url, where, options), options.retry ?? retry/* patient */.Im, options.say);
}
async function attempt(url, where, options) {
    const idle = (0,http_idle/* idleTimer */.a)(30_000);
    try {
        const response = await (0,request/* request */.E)(url, options.headers ?? {}, { env: options.env, signal: idle.signal });
        if (response.status === 200)
            return await readText(response, where, options.limit);
        await response.body?.cancel();
        if (response.status === 404)
            return undefined;
        throw (0,answer/* refusedBy */.i)(response, where);
    }
    catch (error) {
        throw error instanceof problem/* Problem */.A ? error : (0,answer/* brokenConnection */.m)(error, where, '');
    }
    finally {
        idle.stop();
    }
}
async function readText(response, where, limit) {
    const body = await (0,http_body/* readBody */.x8)(response, limit);
    if (body !== undefined)
        return body.toString('utf8');
    throw new problem/* Problem */.A(`download ${where}`, {
        found: `it has more than the ${limit} bytes accepted.`,
        next: 'Check the address.',
    });
}

;// CONCATENATED MODULE: ./packages/runner/lib/fetch-id-token.js


const attempted = 'get an identity token of this job';
/** Maximum size of the answer, in bytes. A token has two or three kilobytes. */
const limit = 64 * 1024;
/** Asks GitHub for an identity token, and masks it. Throws a Problem if GitHub gives none. */
async function fetchIdToken(url, token, env, host, policy = retry/* patient */.Im) {
    const say = (line) => host.info(line);
    try {
        const value = await (0,retry/* retry */.L5)(() => ask(url, token, env, say), policy, say);
        host.mask(value);
        return value;
    }
    catch (error) {
        throw explain(error);
    }
}
/** An answer without a token is none of GitHub, for example the page of a proxy, so it may pass. */
async function ask(url, token, env, say) {
    const headers = { authorization: `Bearer ${token}` };
    const answer = await downloadText(url, { limit, headers, env, say, retry: { attempts: 1, baseMs: 0, maxMs: 0 } });
    const value = answer === undefined ? undefined : (0,json/* textAt */.$6)(read(answer), 'value');
    if (value !== undefined)
        return value;
    throw new retry/* Transient */.Rc(attempted, { found: 'the answer has no token.', next: 'Run the job again.', answered: true });
}
/** Messages never quote the answer, because it may contain a token. */
function read(answer) {
    try {
        return (0,json/* parseJson */.qF)(answer, 'the answer of GitHub');
    }
    catch {
        return undefined;
    }
}
function explain(error) {
    const found = error instanceof problem/* Problem */.A ? error.found : `${(0,problem/* messageOf */.b)(error)}.`;
    const said = error instanceof retry/* Transient */.Rc ? found : `GitHub refused it: ${found}`;
    return new problem/* Problem */.A(attempted, { found: said, next: 'Run the job again.', cause: error });
}


/***/ })

};
