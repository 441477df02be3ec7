export const id = 131;
export const ids = [131];
export const modules = {

/***/ 2131:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

// Stands in for undici in the bundles: 785 KB in every one with an HTTP client (docs/architecture.md).
// Node 24 carries undici: its fetch honours the proxy variables after http.setGlobalProxyFromEnv().
// CommonJS, because jest refuses a require() of an ES module that the same graph imports as well.
const http = __webpack_require__(7067)

exports.fetch = (url, { dispatcher, ...init } = {}) => globalThis.fetch(url, init)

/** @actions/http-client constructs one only when HTTP(S)_PROXY applies to the request. */
exports.ProxyAgent = class ProxyAgent {
  constructor() {
    http.setGlobalProxyFromEnv()
  }
}


/***/ })

};
