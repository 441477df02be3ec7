import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect } from '@jest/globals'
import { actionDefaults, inputVariables } from '@release-tools/runner/testing'
import { root } from '../../scripts/shared/repository.ts'

/** Puts something in place of a file. */
export type Put = (path: string) => void

export const sparse: Put = path => {
  writeFileSync(path, '')
  truncateSync(path, 5 * 1024 ** 3)
}
export const pipe: Put = path => {
  rmSync(path, { force: true })
  execFileSync('mkfifo', [path])
}
export const device: Put = path => {
  rmSync(path, { force: true })
  symlinkSync('/dev/zero', path)
}
export const text =
  (content: string | Buffer): Put =>
  path =>
    writeFileSync(path, content)

export const objects = `{"a":[${'{},'.repeat(4_000_000)}{}]}`
export const nested = '{"a":['.repeat(1_000_000)
export const lines = '{}\n'.repeat(1_000_000)
export const yaml = `version: 1\na: [${'a,'.repeat(500_000)}a]\n`
export const bomb = gzipSync(Buffer.alloc(600_000_000))

/** How a process ended, and what it took. */
export interface Ended {
  code: number | null
  output: string
  megabytes: number
  /** Of the processors. */
  seconds: number
  /** Of the clock, without the time that it waited for a processor because other processes had it. */
  elapsed: number
}

/** Runs a program of ours from its sources, in a process of its own. */
export async function run(args: string[], cwd: string, env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const measured = join(mkdtempSync(join(tmpdir(), 'measured-')), 'measured.json')
  const preload = ['--import', join(root, 'test/support/measured.mjs')]
  const { PATH, NODE_COMPILE_CACHE } = process.env
  const child = spawn(process.execPath, [...preload, ...args], {
    cwd,
    env: { PATH, NODE_COMPILE_CACHE, HOME: cwd, ...env, MEASURED_FILE: measured },
    stdio: ['ignore', 'pipe', 'pipe'],
    // Whoever waits for a pipe is ended, and has measured nothing.
    timeout: 60_000,
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', piece => (output += piece))
  const code = await new Promise<number | null>(resolve => child.on('close', resolve))
  return { code, output, ...JSON.parse(readFileSync(measured, 'utf8')) }
}

/** Within 300 MB and 10 s, in our own words. */
export function check({ code, output, ...took }: Ended, wanted: number, message: RegExp): void {
  expect(output.replace(/\s+/g, ' ')).toMatch(message)
  expect(output).not.toMatch(/TypeError|RangeError|\n {4}at /)
  expect(code).toBe(wanted)
  expect(took.megabytes).toBeLessThan(300)
  expect(took.seconds).toBeLessThan(10)
  // Other tests run beside it. What it takes itself is the time of processors, above.
  expect(took.elapsed).toBeLessThan(30)
}

export type Inputs = Record<string, string>
export interface ActionRun {
  /** Prepares the workspace, a project of Python. */
  put?: (workspace: string) => void
  inputs?: Inputs
  env?: NodeJS.ProcessEnv
}

const git = { SOURCE_DATE_EPOCH: '1763717400', GITHUB_REF: 'refs/tags/v1.2.3', GITHUB_SHA: 'c0ffee'.padEnd(40, '0') }
const names = {
  GITHUB_REPOSITORY: 'acme/widget',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_API_URL: 'http://127.0.0.1:9',
}

/** Runs an action in a workspace of its own, as a job for the tag v1.2.3 would. */
export async function runAction(action: string, { put, inputs = {}, env = {} }: ActionRun): Promise<Ended> {
  const workspace = mkdtempSync(join(tmpdir(), 'hostile-'))
  writeFileSync(join(workspace, 'pyproject.toml'), '[project]\nname = "widget"\nversion = "1.2.3"\n')
  mkdirSync(join(workspace, 'release/artifacts'), { recursive: true })
  put?.(workspace)
  // What is wrong is said before one of them is started.
  const bin = join(workspace, 'bin')
  mkdirSync(bin)
  for (const program of ['syft', 'grype', 'trivy', 'cosign'])
    writeFileSync(join(bin, program), 'exit 9', { mode: 0o755 })
  const temp = mkdtempSync(join(tmpdir(), 'hostile-temp-'))
  const ended = await run([join(root, 'actions', action, 'src/main.ts')], workspace, {
    ...inputVariables({ ...actionDefaults(action), ...inputs }),
    ...git,
    ...names,
    PATH: `${bin}${delimiter}${process.env.PATH}`,
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: temp,
    RUNNER_TOOL_CACHE: join(temp, 'tools'),
    ...env,
  })
  for (const folder of [workspace, temp]) rmSync(folder, { recursive: true, force: true })
  return ended
}

/** Puts something at a path of a workspace. */
export const at =
  (file: string, put: Put) =>
  (workspace: string): void => {
    mkdirSync(dirname(join(workspace, file)), { recursive: true })
    put(join(workspace, file))
  }
