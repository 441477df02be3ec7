import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { TestEnvironment } from 'jest-environment-node'
import type { Prepared } from '../prepare/parts.ts'
import type { Session } from '../session.ts'
import { type Need, needsOf, partsOf } from './needs.ts'
import type { Started } from './servers.ts'

/** What was prepared, as far as a test file uses it itself. */
type Given = Partial<Pick<Prepared, 'bin' | 'databases' | 'python' | 'pypy'>>

/** Gives a test file what it `@needs`: programs on PATH, databases of its own, servers that only it uses. */
export class TestbedEnvironment extends TestEnvironment {
  readonly #needs: Need[]
  #dir = ''
  #servers: ChildProcess | undefined

  constructor(...given: ConstructorParameters<typeof TestEnvironment>) {
    super(...given)
    this.#needs = needsOf(readFileSync(given[1].testPath, 'utf8'))
  }

  override async setup(): Promise<void> {
    await super.setup()
    this.#dir = await mkdtemp(join(tmpdir(), 'testbed-'))
    const prepared = this.#prepared()
    const temporary = join(this.#dir, 'tmp')
    await mkdir(temporary)
    this.#setEnv({ TMPDIR: temporary, ...(await this.#databases(prepared)), ...programs(prepared) })
    const path = join(this.#dir, 'session.json')
    await writeFile(path, `${JSON.stringify(await this.#session(prepared), undefined, 2)}\n`)
    this.#setEnv({ TESTBED: path })
  }

  /** What the file asks for, of all that is there for the run. */
  #prepared(): Given {
    const { bin, databases, python, pypy }: Given = JSON.parse(process.env.RELEASE_TOOLS_PREPARED ?? '{}')
    const parts = partsOf(this.#needs)
    return {
      ...(bin !== undefined && (parts.has('tools') || parts.has('servers')) && { bin }),
      ...(databases !== undefined && parts.has('databases') && { databases }),
      ...(python !== undefined && pypy !== undefined && parts.has('python') && { python, pypy }),
    }
  }

  async #session({ databases: _, ...programs }: Given): Promise<Partial<Session>> {
    const servers = this.#needs.filter(need => need === 'sigstore' || need === 'registry' || need === 'sonar')
    const started = servers.length === 0 ? undefined : await this.#start([this.#dir, programs.bin ?? '', ...servers])
    this.#setEnv(started?.env ?? {})
    return { dir: this.#dir, ...programs, ...started?.session }
  }

  /** Trivy locks its cache, so that each file has one. */
  async #databases({ databases }: Given): Promise<Record<string, string>> {
    if (databases === undefined) return {}
    const [from, to] = [dirname(databases.TRIVY_CACHE_DIR ?? ''), join(this.#dir, 'databases')]
    await cp(from, to, { recursive: true })
    return Object.fromEntries(Object.entries(databases).map(([name, value]) => [name, value.replace(from, to)]))
  }

  /** The servers have a process of their own: a test may block ours while it waits for one of them. */
  async #start(args: string[]): Promise<Started> {
    const program = join(import.meta.dirname, 'servers.ts')
    const execArgv = [
      '--disable-warning=ExperimentalWarning',
      '--import',
      join(import.meta.dirname, '../../sources.js'),
    ]
    this.#servers = fork(program, args, { execArgv })
    const exited = once(this.#servers, 'exit').then(() => [{ error: 'the process of the servers ended' }])
    const [answer] = await Promise.race([once(this.#servers, 'message'), exited])
    if ('error' in answer) throw new Error(answer.error)
    return answer
  }

  /** For the tests, and for programs that they start. */
  #setEnv(variables: Record<string, string>): void {
    Object.assign(process.env, variables)
    Object.assign(this.global.process.env, variables)
  }

  override async teardown(): Promise<void> {
    if (this.#servers?.connected) {
      this.#servers.disconnect()
      await once(this.#servers, 'exit')
    }
    await rm(this.#dir, { recursive: true, force: true })
    await super.teardown()
  }
}

/** PATH with the programs; directories of the tools one by one, where the installer's records lie beside them (prepare/collect.ts). */
function programs({ bin }: Given): Record<string, string> {
  if (bin === undefined) return {}
  const tools = join(dirname(bin), 'tools')
  const folders = existsSync(tools) ? readdirSync(tools).map(name => join(tools, name)) : []
  return { PATH: [...folders, bin, process.env.PATH].join(delimiter) }
}
