import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, extname, join } from 'node:path'
import type { Part, Prepared } from '../prepare/parts.ts'
import type { Session } from '../session.ts'
import { type Need, partsOf } from './needs.ts'
import type { Started } from './servers.ts'

/** Programs, databases and servers for one test file or one shell. */
export interface Bed {
  /** Variables for the tests and the programs that they start. TESTBED is the path of the session (session.ts). */
  env: Record<string, string>
  /** Ends the servers and removes all files. */
  close(): Promise<void>
}

/** Opens a bed with the needed parts of what is prepared. Throws an Error if a server does not start. */
export async function openBed(needs: Need[], prepared: Partial<Prepared>): Promise<Bed> {
  const dir = await mkdtemp(join(tmpdir(), 'testbed-'))
  const wanted = only(needs, prepared)
  const temporary = join(dir, 'tmp')
  await mkdir(temporary)
  const env = { TMPDIR: temporary, ...(await databasesOf(wanted, dir)), ...programs(wanted) }
  const { session, env: ofServers, stop } = await sessionOf(needs, wanted, dir)
  const path = join(dir, 'session.json')
  await writeFile(path, `${JSON.stringify(session, undefined, 2)}\n`)
  return {
    env: { ...env, ...ofServers, TESTBED: path },
    async close() {
      await stop()
      await rm(dir, { recursive: true, force: true })
    },
  }
}

/** The needed parts of everything that is prepared for the run. */
function only(needs: Need[], prepared: Partial<Prepared>): Partial<Prepared> {
  const {
    bin,
    databases,
    python,
    pypy,
    validators,
    realWheels,
    auditWheels,
    indexTools,
    keyServices,
    vaultApi,
    images,
    baseLayout,
  } = prepared
  const parts = partsOf(needs)
  return {
    ...(bin !== undefined &&
      ['tools', 'servers', 'builders', 'buildx', 'vex', 's3'].some(part => parts.has(part as Part)) && { bin }),
    ...(databases !== undefined && parts.has('databases') && { databases }),
    ...(baseLayout !== undefined && parts.has('example') && { baseLayout }),
    ...(python !== undefined && pypy !== undefined && parts.has('python') && { python, pypy }),
    ...(validators !== undefined && realWheels !== undefined && parts.has('sbom') && { validators, realWheels }),
    ...(auditWheels !== undefined && parts.has('audit') && { auditWheels }),
    ...(indexTools !== undefined && parts.has('index') && { indexTools }),
    ...(keyServices !== undefined && vaultApi !== undefined && parts.has('kms') && { keyServices, vaultApi }),
    ...(images !== undefined && parts.has('images') && { images }),
  }
}

async function sessionOf(needs: Need[], prepared: Partial<Prepared>, dir: string) {
  const { bin, python, pypy, validators, realWheels, auditWheels, indexTools, ...more } = prepared
  const { keyServices, vaultApi, images, baseLayout } = more
  const servers = needs.filter(need => ['sigstore', 'registry', 'builders', 's3', 'sonar'].includes(need))
  const { started, stop } = await startServers(servers.length === 0 ? [] : [dir, bin ?? '', ...servers])
  const programs = {
    ...(bin && { bin }),
    ...(python && { python }),
    ...(pypy && { pypy }),
    ...(validators && { validators }),
    ...(realWheels && { realWheels }),
    ...(auditWheels && { auditWheels }),
    ...(indexTools && { indexTools }),
    ...(keyServices && { keyServices }),
    ...(vaultApi && { vaultApi }),
    ...(images && { images }),
    ...(baseLayout && { baseLayout }),
  }
  const session: Partial<Session> = { dir, ...programs, ...started.session }
  return { session, env: started.env ?? {}, stop }
}

/** Each bed has its own cache, because trivy locks it. */
async function databasesOf({ databases }: Partial<Prepared>, dir: string): Promise<Record<string, string>> {
  if (databases === undefined) return {}
  const [from, to] = [dirname(databases.TRIVY_CACHE_DIR ?? ''), join(dir, 'databases')]
  await cp(from, to, { recursive: true })
  return Object.fromEntries(Object.entries(databases).map(([name, value]) => [name, value.replace(from, to)]))
}

/** Starts the servers in a separate process, because a test may block ours while it waits for one of them. */
async function startServers(args: string[]): Promise<{ started: Started; stop(): Promise<void> }> {
  if (args.length === 0) return { started: { session: {} }, stop: async () => {} }
  const program = join(import.meta.dirname, `servers${extname(import.meta.filename)}`)
  const sources = join(import.meta.dirname, '../../sources.js')
  const child = fork(program, args, {
    execArgv: ['--disable-warning=ExperimentalWarning', '--import', sources],
  })
  const exited = once(child, 'exit').then(() => [{ error: 'the process of the servers ended' }])
  const [answer] = await Promise.race([once(child, 'message'), exited])
  if ('error' in answer) throw new Error(answer.error)
  return { started: answer, stop: () => stopServers(child) }
}

async function stopServers(child: ChildProcess): Promise<void> {
  if (!child.connected) return
  child.disconnect()
  await once(child, 'exit')
}

/** PATH with the programs, and with the directory of each tool, which contains the installer's record (prepare/collect.ts). */
function programs({ bin }: Partial<Prepared>): Record<string, string> {
  if (bin === undefined) return {}
  const tools = join(dirname(bin), 'tools')
  const folders = existsSync(tools) ? readdirSync(tools).map(name => join(tools, name)) : []
  return { PATH: [...folders, bin, process.env.PATH].join(delimiter) }
}
