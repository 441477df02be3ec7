import http from 'node:http'
import { Problem } from '@release-tools/base'
import type { Variables } from '../host.ts'

const variables = ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY']

/**
 * Sends the requests of this process through the proxy that the environment names, except for the hosts in NO_PROXY. Does
 * nothing if it names none. Returns a function that undoes it. Throws a Problem if Node is older than 24.14, which cannot.
 */
export function useProxy(env: Variables, node: Pick<typeof http, 'setGlobalProxyFromEnv'> = http): () => void {
  const named = variables.find(name => (env[name] ?? '') !== '')
  if (named === undefined) return () => {}
  if (node.setGlobalProxyFromEnv !== undefined) return node.setGlobalProxyFromEnv(env)
  throw new Problem('use the proxy', {
    found: `${named} is set, but Node ${process.versions.node} does not support it.`,
    next: 'Use a runner with Node 24.14 or newer.',
  })
}
