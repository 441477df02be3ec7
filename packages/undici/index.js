// Stands in for undici in the bundles: 785 KB in every one with an HTTP client (docs/architecture.md).
// Node 24 carries undici: its fetch honours the proxy variables after http.setGlobalProxyFromEnv().
// CommonJS, because jest refuses a require() of an ES module that the same graph imports as well.
const http = require('node:http')

exports.fetch = (url, { dispatcher, ...init } = {}) => globalThis.fetch(url, init)

/** @actions/http-client constructs one only when HTTP(S)_PROXY applies to the request. */
exports.ProxyAgent = class ProxyAgent {
  constructor() {
    http.setGlobalProxyFromEnv()
  }
}
