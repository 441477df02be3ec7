export const id = 936;
export const ids = [936,713];
export const modules = {

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

/***/ 1936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   googleLogin: () => (/* binding */ googleLogin)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _token_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4713);


/** A login to Google by workload identity federation, with the identity of the job, as `account` if it is given. */
function googleLogin({ provider = '', account, audience = `https://iam.googleapis.com/${provider}` }, place) {
    return (0,_token_file_js__WEBPACK_IMPORTED_MODULE_1__.tokenFile)(audience, place, async (path) => {
        const GOOGLE_APPLICATION_CREDENTIALS = `${path}.google.json`;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(GOOGLE_APPLICATION_CREDENTIALS, JSON.stringify(credentials(path, provider, account)));
        return { GOOGLE_APPLICATION_CREDENTIALS };
    });
}
/** https://google.aip.dev/auth/4117 */
function credentials(file, provider, account) {
    const impersonation = `https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${account}:generateAccessToken`;
    return {
        type: 'external_account',
        audience: `//iam.googleapis.com/${provider}`,
        subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
        token_url: 'https://sts.googleapis.com/v1/token',
        ...(account === undefined ? {} : { service_account_impersonation_url: impersonation }),
        credential_source: { file, format: { type: 'text' } },
    };
}


/***/ }),

/***/ 4713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tokenFile: () => (/* binding */ tokenFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _release_tools_host__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5614);



/** How long a token is given to cosign, in milliseconds. GitHub's are valid for five minutes at least. */
const freshMs = 2 * 60_000;
/**
 * A login by a file with an identity token of the job, which the client of the service trades for credentials itself. The token is renewed,
 * because a set of signatures may take longer than it is valid. `variables` is asked once for each token.
 */
function tokenFile(audience, { host, scratch }, variables) {
    let count = 0;
    let last;
    // In a file of its own: calls of cosign side by side may be reading the older one.
    const write = async () => {
        count += 1;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(scratch, `identity-token-${count}`);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, await (0,_release_tools_host__WEBPACK_IMPORTED_MODULE_2__/* .requestIdToken */ .g)(audience, host), { mode: 0o600 });
        return variables(path);
    };
    return {
        async variables() {
            if (last === undefined || performance.now() - last.at > freshMs)
                last = { at: performance.now(), variables: write() };
            return last.variables;
        },
        // Its directory is removed by the caller.
        close: async () => { },
    };
}


/***/ })

};
