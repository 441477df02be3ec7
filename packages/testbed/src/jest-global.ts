import { existsSync, readdirSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { type PreparedForTests, prepare } from './prepare.ts'
import { type Registry, startRegistry } from './registry.ts'
import type { Session } from './session.ts'
import { type Sigstore, startSigstore } from './sigstore.ts'
import { offerSonarQube, type SonarOffer } from './sonarqube/offer.ts'

let running: { sigstore: Sigstore; registry: Registry; sonar: SonarOffer | undefined; dir: string } | undefined

/** Starts what the integration tests share; a run inside a session that has it already uses that. */
export async function setUp(): Promise<void> {
  if (process.env.TESTBED !== undefined) return
  const { bin, databases, coverage } = await findPrepared()
  const dir = await mkdtemp(join(tmpdir(), 'testbed-'))
  const sigstore = await startSigstore({ dir: join(dir, 'sigstore'), bin })
  const registry = await startRegistry({ dir, bin })
  const handed = process.env.RELEASE_TOOLS_SONAR
  const sonar = handed === undefined ? await offerSonarQube(coverage.sonar, join(dir, 'sonarqube')) : undefined
  running = { sigstore, registry, sonar, dir }
  const session: Session = {
    bin,
    dir,
    trustedRoot: sigstore.trustedRoot,
    signingConfig: sigstore.signingConfig,
    issuer: sigstore.issuer,
    idTokenRequestUrl: sigstore.env.ACTIONS_ID_TOKEN_REQUEST_URL,
    idTokenRequestToken: sigstore.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN,
    registry: registry.host,
    databases,
    python: coverage.python,
    pypy: coverage.pypy,
    sonar: sonar?.session ?? JSON.parse(handed ?? ''),
  }
  process.env.TESTBED = join(dir, 'session.json')
  process.env.PATH = [...toolFolders(bin), bin, process.env.PATH].join(delimiter)
  await writeFile(process.env.TESTBED, `${JSON.stringify(session, undefined, 2)}\n`)
}

type HandedOver = Pick<PreparedForTests, 'bin' | 'databases' | 'coverage'>

/** What the first stage of `npm test` found ready, or the same when jest is started by itself. */
async function findPrepared(): Promise<HandedOver> {
  const handed = process.env.RELEASE_TOOLS_PREPARED
  if (handed !== undefined) return JSON.parse(handed)
  return prepare({ coverage: true, log: line => process.stderr.write(`${line}\n`) })
}

/** Directories of the tools one by one, where the installer's records lie beside them (prepare/collect.ts). */
function toolFolders(bin: string): string[] {
  const tools = join(dirname(bin), 'tools')
  return existsSync(tools) ? readdirSync(tools).map(name => join(tools, name)) : []
}

/** Ends what setUp started. */
export async function tearDown(): Promise<void> {
  if (running === undefined) return
  await Promise.all([running.sigstore.stop(), running.registry.stop(), running.sonar?.stop()])
  await rm(running.dir, { recursive: true, force: true })
}
