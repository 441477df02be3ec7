export const id = 319;
export const ids = [319];
export const modules = {

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
