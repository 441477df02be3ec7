export const id = 691;
export const ids = [691];
export const modules = {

/***/ 1691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   removeLeftovers: () => (/* binding */ removeLeftovers)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _release_tools_base__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7822);



/** Directories of a login and of GnuPG (packages/sign). Others that a killed step leaves have no secrets. */
const secret = /^(?:release-tools-signer|rtg)-[A-Za-z0-9]{6}$/;
/**
 * Removes what steps of this job left that were killed while they signed: identity tokens, and keys that GnuPG imported. At the end of the
 * job no step signs any more. The runner empties its temporary folder only before the next job.
 */
async function removeLeftovers({ RUNNER_TEMP: temp }) {
    if (!temp)
        return;
    const names = (await (0,_release_tools_base__WEBPACK_IMPORTED_MODULE_2__/* .ifThere */ .y)((0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(temp))) ?? [];
    await Promise.all(names.filter(name => secret.test(name)).map(name => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(temp, name), { recursive: true, force: true })));
}


/***/ })

};
