import { generateKeyPairSync } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { requireFreePorts, type Server, startServer } from './child.ts'
import { loopback, ports } from './ports.ts'
import { type Claims, requestToken } from './sigstore/claims.ts'
import { fulcioConfig } from './sigstore/fulcio.ts'
import { startIssuer } from './sigstore/issuer.ts'
import { startRekorV1 } from './sigstore/rekor-v1.ts'
import { keyFile, sigstoreServers } from './sigstore/servers.ts'
import { signingConfig, trustedRoot } from './sigstore/trust.ts'

export interface SigstoreOptions {
  /** Directory for keys, logs, data, trusted root and signing config. It is emptied first. */
  dir: string
  /** Directory with the programs fulcio, rekor-server, timestamp-server and minict. */
  bin: string
}

/** Fulcio, a certificate log, Rekor v2, Rekor v1, a timestamp authority and an OIDC issuer, on loopback. */
export interface Sigstore {
  /** Paths of JSON files, for cosign's `--trusted-root` and `--signing-config`. */
  trustedRoot: string
  signingConfig: string
  /** The OIDC issuer's URL: the claim `iss`, and the issuer in certificates. */
  issuer: string
  /** The environment of a job with `id-token: write`. */
  env: { ACTIONS_ID_TOKEN_REQUEST_URL: string; ACTIONS_ID_TOKEN_REQUEST_TOKEN: string }
  setClaims(claims: Claims): void
  stop(): Promise<void>
}

/** Starts all servers, in less than a second. Every start has new keys. */
export async function startSigstore({ dir, bin }: SigstoreOptions): Promise<Sigstore> {
  await requireFreePorts(Object.values(ports).filter(port => port !== ports.registry && port !== ports.gitHub))
  await rm(dir, { recursive: true, force: true })
  await mkdir(dir, { recursive: true })
  const keys = await makeKeys(dir)
  const issuer = await startIssuer(ports.issuer)
  await writeFile(join(dir, 'fulcio.yaml'), fulcioConfig(issuer.url))
  const rekorV1 = await startRekorV1()
  const own = [issuer, rekorV1]
  const servers = await startAll(dir, bin, own)
  const root = { ...keys, ...(await chains()), rekorV1Key: rekorV1.publicKey }
  return {
    trustedRoot: await writeJson(join(dir, 'trusted_root.json'), trustedRoot(root)),
    signingConfig: await writeJson(join(dir, 'signing_config.json'), signingConfig()),
    issuer: issuer.url,
    env: { ACTIONS_ID_TOKEN_REQUEST_URL: issuer.idTokenRequestUrl, ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken() },
    setClaims: issuer.setClaims,
    stop: () => stopAll([...servers, ...own]),
  }
}

/** Starts the servers in parallel. If one of them fails, ends the others and throws its error. */
async function startAll(dir: string, bin: string, own: Stopped[]): Promise<Server[]> {
  const starts = sigstoreServers(dir).map(options => startServer({ ...options, program: join(bin, options.program) }))
  const results = await Promise.allSettled(starts)
  const servers = results.flatMap(result => (result.status === 'fulfilled' ? [result.value] : []))
  const failure = results.find(result => result.status === 'rejected')
  if (failure === undefined) return servers
  await stopAll([...servers, ...own])
  throw failure.reason
}

type Stopped = Pick<Server, 'stop'>

async function stopAll(servers: Stopped[]): Promise<void> {
  await Promise.all(servers.map(server => server.stop()))
}

/** Creates the keys of the two logs. Fulcio and the timestamp authority create theirs when they start. */
async function makeKeys(dir: string) {
  const pairs = {
    certificateLog: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
    rekor: generateKeyPairSync('ed25519'),
  }
  for (const name of ['certificateLog', 'rekor'] as const) {
    const { privateKey, publicKey } = pairs[name]
    const path = join(dir, keyFile[name])
    await writeFile(path, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600 })
    await writeFile(path.replace(/key$/, 'pub'), publicKey.export({ format: 'pem', type: 'spki' }))
  }
  return { certificateLogKey: pairs.certificateLog.publicKey, rekorKey: pairs.rekor.publicKey }
}

async function chains() {
  const [fulcio, timestamps] = await Promise.all([
    text(`${loopback(ports.fulcio)}/api/v1/rootCert`),
    text(`${loopback(ports.timestamps)}/api/v1/timestamp/certchain`),
  ])
  return { fulcioChain: fulcio, timestampChain: timestamps }
}

async function text(url: string): Promise<string> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url} answered HTTP ${response.status}.`)
  return response.text()
}

async function writeJson(path: string, value: unknown): Promise<string> {
  await writeFile(path, `${JSON.stringify(value, undefined, 2)}\n`)
  return path
}
