// Stands in for undici in the bundles: 785 KB and most of an action's start time (docs/architecture.md).
// Node 24 carries undici: its fetch honours the proxy variables after http.setGlobalProxyFromEnv().
import http from 'node:http'

export const fetch = (url, { dispatcher, ...init } = {}) => globalThis.fetch(url, init)

/** @actions/http-client constructs one only when HTTP(S)_PROXY applies to the request. */
export class ProxyAgent {
  constructor() {
    http.setGlobalProxyFromEnv()
  }
}
