export const id = 319;
export const ids = [319];
export const modules = {

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

/***/ 1319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openResults: () => (/* binding */ openResults)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1167);
/* harmony import */ var _release_tools_evidence__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7833);
/* harmony import */ var _artifact_service_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4783);




/** Version 4 of the artifact service, of github.com. It has a digest of each artifact. */
async function openResults() {
    const { DefaultArtifactClient } = await import('../../../packages/runner/dist/artifact-client/index.js');
    const client = new DefaultArtifactClient();
    let listed;
    return {
        download: async (name, directory, given) => {
            listed ??= list(client);
            await download(client, find(name, await listed), directory, given);
        },
        upload: (name, parent, paths) => upload(client, name, parent, paths),
    };
}
function list(client) {
    return attempt('list the artifacts of this run', async () => (await client.listArtifacts({ latest: true })).artifacts);
}
function find(name, listed) {
    const artifact = listed.find(candidate => candidate.name === name);
    if (artifact !== undefined)
        return artifact;
    throw (0,_artifact_service_js__WEBPACK_IMPORTED_MODULE_1__/* .noArtifact */ .OS)(name, listed.map(candidate => candidate.name));
}
async function download(client, artifact, path, given) {
    const { id, name, digest } = artifact;
    const expectedHash = given === undefined ? digest : `sha256:${given}`;
    const options = { path, ...(expectedHash === undefined ? {} : { expectedHash }) };
    const answer = await attempt((0,_artifact_service_js__WEBPACK_IMPORTED_MODULE_1__/* .downloading */ .n8)(name), () => client.downloadArtifact(id, options));
    if (given === undefined) {
        if (answer.digestMismatch === true)
            throw (0,_artifact_service_js__WEBPACK_IMPORTED_MODULE_1__/* .notAsUploaded */ .M0)(name);
        return;
    }
    // A client that compared says so. Otherwise the service's own digest counts.
    if (answer.digestMismatch ?? digest !== expectedHash)
        throw (0,_artifact_service_js__WEBPACK_IMPORTED_MODULE_1__/* .notAsGiven */ .Tg)(name, given);
}
async function upload(client, name, parent, paths) {
    // Layers of images are compressed already.
    const compressionLevel = paths.some(path => path.startsWith(`${_release_tools_evidence__WEBPACK_IMPORTED_MODULE_2__/* .layoutsDirName */ .w3}/`)) ? 0 : 1;
    const files = paths.map(path => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(parent, path));
    try {
        await attempt((0,_artifact_service_js__WEBPACK_IMPORTED_MODULE_1__/* .uploading */ .ob)(name), () => client.uploadArtifact(name, files, parent, { compressionLevel }));
    }
    catch (error) {
        const { cause } = error;
        throw /\(409\)|conflict|already exists/i.test((0,_release_tools_base__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .b)(cause)) ? (0,_artifact_service_js__WEBPACK_IMPORTED_MODULE_1__/* .nameTaken */ .nn)(name, cause) : error;
    }
}
/** Runs one call of the artifact service, and turns its failures into Problems. */
async function attempt(what, call) {
    try {
        return await call();
    }
    catch (cause) {
        const message = (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .b)(cause);
        throw new _release_tools_base__WEBPACK_IMPORTED_MODULE_3__/* .Problem */ .A(what, {
            found: `the artifact service said: ${message.trim().split('\n')[0]}`,
            next: 'Run the job again.',
            details: message,
            cause,
        });
    }
}


/***/ })

};
