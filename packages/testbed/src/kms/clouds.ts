import { mkdir } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { type Server, startServer } from '../child.ts'
import { json, readBody, serve } from '../http.ts'
import { ports } from '../ports.ts'
import { AzureKeyVault } from './azure.ts'
import { type Certificates, makeCertificates } from './certificates.ts'
import { startConnectProxy } from './connect-proxy.ts'
import { GoogleKms, kmsHost } from './google.ts'

/** Doubles of the key services of Azure and Google, under their own names, behind a proxy. */
export interface Clouds {
  /** Leads a program to the doubles: HTTPS_PROXY, SSL_CERT_FILE. Servers on loopback stay as they are. */
  env: Record<string, string>
  azure: AzureKeyVault
  google: GoogleKms
  stop(): Promise<void>
}

export interface CloudOptions {
  dir: string
  /** Has what python/kms.txt names. */
  python: string
  /** URL of the issuer of identity tokens. */
  issuer: string
}

const googleProgram = join(import.meta.dirname, '../../kms/google_kms.py')
const largest = 1024 * 1024

/** Starts them on loopback, without any key, in about a second. */
export async function startClouds({ dir, python, issuer }: CloudOptions): Promise<Clouds> {
  await mkdir(dir, { recursive: true })
  const [azure, google] = [new AzureKeyVault(issuer), new GoogleKms(dir, issuer)]
  const hosts = [...azure.hosts, ...google.hosts]
  const certificates = await makeCertificates(dir, [...hosts, kmsHost])
  const web = await serve(
    0,
    async request => {
      const asked = await read(request)
      return (await azure.answer(asked)) ?? (await google.answer(asked)) ?? json(404, {})
    },
    certificates,
  )
  const port = Number(new URL(web.url).port)
  const routes = Object.fromEntries(hosts.map(host => [host, port]))
  const proxy = await startConnectProxy(ports.cloudProxy, { ...routes, [kmsHost]: ports.googleKms })
  const started: Pick<Server, 'stop'>[] = [web, proxy]
  const stop = async () => void (await Promise.all(started.map(server => server.stop())))
  try {
    started.push(await startGoogle({ dir, python }, google, certificates))
  } catch (error) {
    await stop()
    throw error
  }
  return { env: { HTTPS_PROXY: proxy.url, SSL_CERT_FILE: certificates.authority }, azure, google, stop }
}

async function startGoogle(
  { dir, python }: Pick<CloudOptions, 'dir' | 'python'>,
  google: GoogleKms,
  { files }: Certificates,
): Promise<Server> {
  await google.save()
  return startServer({
    name: 'the key service of Google',
    program: python,
    args: [googleProgram, String(ports.googleKms), files.cert, files.key, google.state, google.record],
    log: join(dir, 'google-kms.log'),
    healthUrl: `tcp://127.0.0.1:${ports.googleKms}`,
  })
}

async function read(request: IncomingMessage) {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'https://cloud')
  return {
    host: request.headers.host ?? '',
    method: request.method ?? '',
    path: pathname,
    query: searchParams,
    authorization: request.headers.authorization,
    body: await readBody(request, largest),
  }
}
