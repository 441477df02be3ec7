import { execFileSync, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { actionNames, packageNames, root, trackedFiles } from '../scripts/shared/repository.ts'
import { type Finished, run } from '../scripts/shared/run.ts'

jest.setTimeout(300_000)

const clone = mkdtempSync(join(tmpdir(), 'release-tools-new-'))
afterAll(() => rmSync(clone, { recursive: true, force: true }))

/**
 * A clone with what is installed here, since installing it again would need the network, and with what is compiled here, as a
 * contributor has it.
 */
function makeClone(): void {
  const parts = [...packageNames().map(name => `packages/${name}`), ...actionNames().map(name => `actions/${name}`)]
  const compiled = parts.flatMap(part => [join(part, 'lib'), join(part, 'tsconfig.tsbuildinfo')])
  const made = [...installed(), ...parts.map(part => join(part, 'node_modules')), ...compiled]
  for (const path of [...trackedFiles(), ...made.filter(path => existsSync(join(root, path)))]) copy(path)
  mkdirSync(join(clone, store))
  for (const name of readdirSync(join(root, store))) link(name)
  for (const args of [
    ['init', '--quiet'],
    // The names are enough: to compress all bundles takes seconds.
    ['add', '--all', '--intent-to-add'],
  ])
    execFileSync('git', args, { cwd: clone })
}

/** What pnpm installed. */
const store = 'node_modules/.pnpm'

function copy(path: string): void {
  mkdirSync(dirname(join(clone, path)), { recursive: true })
  cpSync(join(root, path), join(clone, path), { recursive: true, verbatimSymlinks: true, preserveTimestamps: true })
}

/** Without copying the files. Hard links take a tenth of the time; another file system has none. */
function link(name: string): void {
  const path = join(store, name)
  // ncc keeps what V8 compiled in its own package.
  const isWritten = name.startsWith('@vercel+ncc@') || !statSync(join(root, path)).isDirectory()
  const linked = isWritten ? undefined : spawnSync('cp', ['--archive', '--link', join(root, path), join(clone, path)])
  if (linked?.status !== 0) copy(path)
}

/** Without what jest keeps: hundreds of megabytes, which it finds in no other clone. */
function installed(): string[] {
  const names = readdirSync(join(root, 'node_modules')).filter(name => !['.cache', '.pnpm'].includes(name))
  return [...names, '.cache/tsconfig.test.tsbuildinfo'].map(name => join('node_modules', name))
}

/** What this test runs under is no business of the clone. */
function own(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(JEST_|NODE_OPTIONS|INPUT_|GITHUB_)/.test(name)),
  )
}

function node(...args: string[]): Promise<Finished> {
  return run(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], { cwd: clone, env: own() })
}

const add = (kind: string, name: string) => node('scripts/bootstrap.mjs', '--no-compile', 'scripts/new.ts', kind, name)

beforeAll(async () => {
  makeClone()
  for (const [kind, name] of [
    ['action', 'frob-widget'],
    ['package', 'frobs'],
  ] as const) {
    const { code, output } = await add(kind, name)
    if (code !== 0) throw new Error(`npm run new -- ${kind} ${name} ended with exit code ${code}:\n${output}`)
  }
})

test('what was written compiles, lints and is in the docs', async () => {
  const tsc = 'node_modules/typescript/bin/tsc'
  expect(await node(tsc, '--build')).toEqual({ code: 0, output: '' })
  expect(await node(tsc, '--project', 'tsconfig.test.json')).toEqual({ code: 0, output: '' })
  const written = ['actions/frob-widget', 'packages/frobs', 'packages/packages.ts', 'package.json', 'tsconfig.json']
  expect(await node('node_modules/@biomejs/biome/bin/biome', 'ci', ...written)).toMatchObject({ code: 0 })
  expect(await node('scripts/docs.ts', '--check')).toEqual({ code: 0, output: '' })
  const read = (path: string) => readFileSync(join(clone, path), 'utf8')
  expect(read('README.md')).toContain('| [frob-widget](actions/frob-widget/README.md) |')
  expect(read('docs/reference/frob-widget.md')).toContain('Path to the release directory, inside the workspace.')
  expect(read('docs/architecture.md')).toContain('| [frobs](../packages/frobs/README.md) |')
})

test('its bundle runs', async () => {
  const workspace = mkdtempSync(join(clone, 'workspace-'))
  mkdirSync(join(workspace, 'release'))
  for (const name of ['release/a.txt', 'release/b.txt', 'output', 'state']) writeFileSync(join(workspace, name), '')
  const files = { GITHUB_OUTPUT: join(workspace, 'output'), GITHUB_STATE: join(workspace, 'state') }
  const env = { GITHUB_WORKSPACE: workspace, ...files, 'INPUT_RELEASE-DIR': 'release' }
  const bundle = join(clone, 'actions/frob-widget/dist/index.js')
  expect(await run(process.execPath, [bundle], { env })).toEqual({ code: 0, output: '2 files\n' })
  expect(readFileSync(env.GITHUB_OUTPUT, 'utf8')).toMatch(/^count<<(.*)\n2\n\1\n$/)
})

test('of its tests and those about all actions and packages, only its first one and that about placeholders fail', async () => {
  const report = join(clone, 'report.json')
  const about = ['action-files', 'packages', 'shared-fields', 'source-limits', 'uses'].map(
    name => `test/${name}.test.ts`,
  )
  const files = ['frob-widget/test/inputs', 'frob-widget/test/run'].map(name => `actions/${name}.test.ts`)
  const { code } = await node(
    '--experimental-vm-modules',
    'node_modules/jest/bin/jest.js',
    '--selectProjects',
    'unit',
    '--json',
    `--outputFile=${report}`,
    '--runTestsByPath',
    ...files,
    'packages/frobs/test/frobs.test.ts',
    ...about,
  )
  const found: { testResults: { assertionResults: { fullName: string; status: string }[] }[] } = JSON.parse(
    readFileSync(report, 'utf8'),
  )
  const results = found.testResults.flatMap(({ assertionResults }) => assertionResults)
  expect(code).toBe(1)
  expect(
    results
      .filter(({ status }) => status !== 'passed')
      .map(({ fullName }) => fullName)
      .sort(),
  ).toEqual(['does what it is for', 'has what it is for', 'no page has the placeholder of `npm run new`'])
  expect(results.filter(({ fullName }) => fullName.startsWith('actions/frob-widget ')).length).toBeGreaterThan(1)
})

test.each([
  ['action', 'Frob', '"Frob" is not words in lower case, joined by "-"'],
  ['action', 'scan-image', 'actions/scan-image already exists'],
  ['package', 'two-words', '"two-words" is not one word in lower case'],
  ['workflow', 'x', 'the arguments are incomplete:'],
])('%s %s is refused', async (kind, name, message) => {
  const { code, output } = await add(kind, name)
  expect([code, output]).toEqual([2, expect.stringContaining(`Could not write the new part: ${message}`)])
})
