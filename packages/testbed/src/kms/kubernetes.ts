import { randomUUID } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { type Answer, json, serve } from '../http.ts'
import { handOut } from '../leaks.ts'
import type { WebExchange } from '../openapi/description.ts'
import { ports } from '../ports.ts'
import { makeCertificates } from './certificates.ts'
import { webExchange } from './cloud-request.ts'

/** A double of the part of Kubernetes that has secrets. */
export interface Kubernetes {
  /** Path of a file for KUBECONFIG, with the token of the user `ci`. */
  config: string
  /** The token in it. */
  token: string
  /** All that was sent and answered, with the secrets in it, to compare it with the description of the API. */
  exchanges: WebExchange[]
  /** Stores a secret. */
  setSecret(namespace: string, name: string, data: Record<string, string | Uint8Array>): void
  /** Takes the right to read secrets of a namespace away from `ci`. */
  forbid(namespace: string): void
  stop(): Promise<void>
}

/** Starts it on loopback, with TLS and without secrets. https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/secret-v1/ */
export async function startKubernetes({ dir }: { dir: string }): Promise<Kubernetes> {
  const certificates = await makeCertificates(dir)
  const secrets = new Secrets()
  const server = await serve(ports.kubernetes, async request => secrets.answer(request), certificates)
  const authority = (await readFile(certificates.authority)).toString('base64')
  const config = join(dir, 'kubeconfig')
  await writeFile(config, JSON.stringify(kubeconfig(server.url, authority, secrets.token)), { mode: 0o600 })
  return {
    config,
    token: secrets.token,
    exchanges: secrets.exchanges,
    setSecret: (namespace, name, data) => secrets.set(namespace, name, data),
    forbid: namespace => void secrets.forbidden.add(namespace),
    stop: () => server.stop(),
  }
}

class Secrets {
  readonly token = handOut(randomUUID(), 'the token of Kubernetes')
  /** Namespaces whose secrets the user may not read. */
  readonly forbidden = new Set<string>()
  readonly exchanges: WebExchange[] = []
  readonly #secrets = new Map<string, object>()

  answer({ method = '', url = '', headers }: IncomingMessage): Answer {
    const { pathname: path, searchParams: query } = new URL(url, 'https://kubernetes')
    const answer = this.#find(method, path, headers)
    this.exchanges.push(webExchange({ method, path, query, body: Buffer.alloc(0) }, answer))
    return answer
  }

  #find(method: string, path: string, headers: IncomingHttpHeaders): Answer {
    const [, namespace = '', name = ''] = /^\/api\/v1\/namespaces\/([\w-]+)\/secrets\/([\w.-]+)$/.exec(path) ?? []
    if (headers.authorization !== `Bearer ${this.token}`) return status(401, 'Unauthorized', 'Unauthorized')
    if (method !== 'GET' || name === '')
      return status(404, 'NotFound', 'the server could not find the requested resource')
    const who = `User "ci" cannot get resource "secrets" in API group "" in the namespace "${namespace}"`
    if (this.forbidden.has(namespace)) return status(403, 'Forbidden', `secrets "${name}" is forbidden: ${who}`)
    const secret = this.#secrets.get(`${namespace}/${name}`)
    return secret === undefined ? status(404, 'NotFound', `secrets "${name}" not found`) : json(200, secret)
  }

  set(namespace: string, name: string, data: Record<string, string | Uint8Array>): void {
    const encoded = Object.entries(data).map(([key, value]) => [key, Buffer.from(value).toString('base64')])
    const created = { uid: randomUUID(), resourceVersion: '1', creationTimestamp: '2026-01-01T00:00:00Z' }
    const metadata = { name, namespace, ...created }
    const secret = { kind: 'Secret', apiVersion: 'v1', metadata, data: Object.fromEntries(encoded), type: 'Opaque' }
    this.#secrets.set(`${namespace}/${name}`, secret)
  }
}

/** https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/status/ */
function status(code: number, reason: string, message: string): Answer {
  return json(code, { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Failure', message, reason, code })
}

/** JSON is YAML. https://kubernetes.io/docs/reference/config-api/kubeconfig.v1/ */
function kubeconfig(url: string, authority: string, token: string): object {
  return {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: 'testbed', cluster: { server: url, 'certificate-authority-data': authority } }],
    users: [{ name: 'ci', user: { token } }],
    contexts: [{ name: 'testbed', context: { cluster: 'testbed', user: 'ci' } }],
    'current-context': 'testbed',
  }
}
