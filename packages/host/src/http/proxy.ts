import http from 'node:http'
import { Problem } from '@release-tools/base'
import type { Variables } from '../host.ts'

const variables = ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY']

/**
 * Sends this process's requests through the proxy that the environment names, NO_PROXY honoured; does nothing where it
 * names none. Returns what undoes it. Throws a Problem where Node cannot (before 24.14).
 */
export function useProxy(env: Variables, node: Pick<typeof http, 'setGlobalProxyFromEnv'> = http): () => void {
  const named = variables.find(name => (env[name] ?? '') !== '')
  if (named === undefined) return () => {}
  if (node.setGlobalProxyFromEnv !== undefined) return node.setGlobalProxyFromEnv(env)
  throw new Problem('use the proxy', {
    found: `${named} is set, and Node ${process.versions.node} cannot honour it.`,
    next: 'Use a runner that brings Node 24.14 or newer.',
  })
}
