import http from 'node:http'
import { Problem } from '@release-tools/base'
import type { Variables } from '../host.ts'

const variables = ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY']
const all = [...variables, 'no_proxy', 'NO_PROXY']

type Node = Pick<typeof http, 'setGlobalProxyFromEnv'>

/** The variables that Node follows now, and what ends that. Node has one setting for the whole process. */
let current: { settings: string; undo: () => void } | undefined

/**
 * Sends the next requests of this process through the proxy that the environment names, except for the hosts in NO_PROXY. Does
 * nothing if that is so already. Throws a Problem for an address that is none, and if Node is older than 24.14, which cannot.
 */
export function useProxy(env: Variables, node: Node = http): void {
  const settings = Object.fromEntries(all.flatMap(name => (env[name] ? [[name, env[name]]] : [])))
  const text = JSON.stringify(settings)
  if (text === (current?.settings ?? '{}')) return
  current?.undo()
  current = undefined
  const named = variables.find(name => settings[name] !== undefined)
  if (named !== undefined) current = { settings: text, undo: start(named, settings, node) }
}

function start(named: string, settings: Record<string, string>, node: Node): () => void {
  if (node.setGlobalProxyFromEnv === undefined)
    throw new Problem('use the proxy', {
      found: `${named} is set, but Node ${process.versions.node} does not support it.`,
      next: 'Use a runner with Node 24.14 or newer.',
    })
  const bad = variables.find(name => settings[name] !== undefined && !isAddress(settings[name]))
  // The error does not repeat the address, which may contain a password.
  if (bad !== undefined)
    throw new Problem('use the proxy', {
      found: `${bad} is not an address that starts with http:// or https://.`,
      next: 'Write it as http://host:port.',
    })
  return node.setGlobalProxyFromEnv(settings)
}

function isAddress(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:') && url.hostname !== ''
}
