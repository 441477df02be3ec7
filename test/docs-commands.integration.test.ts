/** @needs tools sigstore demo */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { pinnedProject, repositoryWith } from '@release-tools/scaffold/testing'
import { testbed } from '@release-tools/testbed'
import { type CommandBlock, commandBlocks } from '../scripts/shared/commands.ts'
import { cache, root, trackedFiles } from '../scripts/shared/repository.ts'
import { demoRun } from './support/demo-run.ts'
import { programFolder, type ShellResult, shell } from './support/shell.ts'

const scratch = mkdtempSync(join(tmpdir(), 'release-tools-docs-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))
const folders = [programFolder(scratch), testbed().bin]
const { folder: demo } = await demoRun()

const pages = trackedFiles('*.md').filter(path => !/^(examples|docs\/reference)\//.test(path))
const blocks = pages.flatMap(commandBlocks)

function emptyFolder(): string {
  return mkdtempSync(join(scratch, 'case-'))
}

/** The demo's own issuer stands in for GitHub's, which signs no tokens here. */
function forDemo(command: string): string {
  return command.replaceAll('https://token.actions.githubusercontent.com', testbed().issuer)
}

/** What each script says of itself, by its file. */
const helps = new Map<string, ShellResult>()

/** A repository command: the script must exist and say what it does. That it works, the rest of `npm test` shows. */
function askForHelp(command: string): ShellResult {
  const name = /^npm (?:run )?([a-z:]+)/.exec(command)?.[1] ?? ''
  const script: string | undefined = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts[name]
  const file = script?.split(' ').find(word => word.endsWith('.ts')) ?? 'missing'
  const help = helps.get(file) ?? inClone(`node --disable-warning=ExperimentalWarning ${file} --help`)
  helps.set(file, help)
  return help
}

/** A repository command as it is. The workspace and the caches are there: `npm test` has prepared them. */
function inClone(command: string): ShellResult {
  return shell(command, root, [dirname(process.execPath), testbed().bin], {
    HOME: emptyFolder(),
    RELEASE_TOOLS_CACHE: cache,
    // Scripts load the same sources.
    NODE_COMPILE_CACHE: join(scratch, 'compiled'),
  })
}

function inNewRepository(commands: string[]): ShellResult[] {
  const [cwd, remote] = [emptyFolder(), emptyFolder()]
  const setUp = `git init -q --bare ${remote} && git init -q . && git remote add origin ${remote} && git -c user.name=a -c user.email=a@b commit -q --allow-empty -m x`
  const who = { GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@b' }
  return [setUp, ...commands].map(command => shell(command, cwd, folders, who))
}

const committer = { GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@b', GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@b' }

/** Git looks for similar files among the bundles for seconds, each time that it packs them. */
const uncompressed = {
  ...committer,
  ...{ GIT_CONFIG_COUNT: '2', GIT_CONFIG_KEY_0: 'pack.window', GIT_CONFIG_VALUE_0: '0' },
  ...{ GIT_CONFIG_KEY_1: 'core.compression', GIT_CONFIG_VALUE_1: '0' },
}

/** The files of the clone in one commit, made once: a clone of CI has no history, and git can't push such a one as it is. */
let copied: { folder: string; made: ShellResult } | undefined

function copyOfClone(): { folder: string; made: ShellResult } {
  if (copied !== undefined) return copied
  const folder = emptyFolder()
  const copy = `git -C ${root} archive HEAD | tar -x && git init -q . && git add -A && git commit -qm x`
  copied = { folder, made: shell(copy, folder, [dirname(process.execPath)], uncompressed) }
  return copied
}

/** What an administrator does to bring our repository to another server. */
function inMirror(commands: string[]): ShellResult[] {
  const [cwd, remote, { folder, made }] = [emptyFolder(), emptyFolder(), copyOfClone()]
  const setUp = `git init -q --bare ${remote} && git clone -q --origin copy ${folder} . && git remote add ghes ${remote}`
  const own = [setUp, ...commands].map(command => shell(command, cwd, [dirname(process.execPath)], uncompressed))
  return [made, ...own]
}

/** In the repository of a Python package that pins what it needs, so that no index is asked. */
function inProject(commands: string[]): ShellResult[] {
  const cwd = repositoryWith(pinnedProject)
  return commands.map(command => shell(command, cwd, folders, { ...committer, HOME: emptyFolder() }))
}

/** A command that needs what is not here: its program must know the options. Integration tests show that it works. */
function askForOptions(command: string): ShellResult {
  const [, program = '', name = 'missing'] = /^(release-tools|cosign) ([a-z-]+)/.exec(command) ?? []
  const known = (command.match(/ --[a-z\d-]+/g) ?? []).map(option => `grep -qE -e '(^ *|, )${option.trim()}\\b' help`)
  return shell([`${program} ${name} --help > help`, ...known].join(' && '), emptyFolder(), folders)
}

/** How the commands of a block are run, by the word above it. */
const situations: Record<string, (commands: string[]) => ShellResult[]> = {
  clone: commands => commands.map(askForHelp),
  repository: commands => commands.map(inClone),
  // On files of the clone, which the command only reads.
  example: commands => commands.map(command => shell(command, root, folders)),
  downloaded: commands => commands.map(command => shell(forDemo(command), demo, folders)),
  'key-pair': commands => {
    const cwd = emptyFolder()
    return commands.map(command => shell(command, cwd, folders, { COSIGN_PASSWORD: 'secret' }))
  },
  options: commands => commands.map(askForOptions),
  // Their own test runs them in the order of their page, because one needs what another wrote.
  rebuild: commands => commands.map(askForOptions),
  // Their own test runs whole pages, because one step needs what another made: key-pages.integration.test.ts.
  gpg: () => [],
  // The same: index-keys-page.integration.test.ts.
  'index-keys': () => [],
  // The same: index-page.test.ts.
  index: () => [],
  // The same: who-signed-page.integration.test.ts.
  records: () => [],
  // The same: slsa-story.integration.test.ts.
  slsa: () => [],
  // The same: packages/cli/test/recover/page.test.ts.
  recover: () => [],
  // The same: packages/audit/test/page.test.ts.
  'audit-log': () => [],
  // The same: packages/gates/test/page.integration.test.ts.
  signatures: () => [],
  gitsign: () => [],
  // The same: packages/cli/test/advisory/page.test.ts.
  advisory: () => [],
  tag: inNewRepository,
  mirror: inMirror,
  project: inProject,
}

function runBlock({ situation = '', commands }: CommandBlock): ShellResult[] {
  const runAll = situations[situation]
  if (runAll === undefined)
    throw new Error(`write <!-- run: WORD --> above it, with one of ${Object.keys(situations).join(', ')}`)
  return runAll(commands)
}

test('the docs have commands', () => {
  expect(blocks.length).toBeGreaterThan(5)
})

describe.each(blocks)('$place', block => {
  test(`works: ${block.commands.join('; ').slice(0, 100)}`, () => {
    expect(runBlock(block).filter(({ status }) => status !== 0)).toEqual([])
  })
})

test('every command that the demo’s release notes print works on the download', () => {
  const parent = emptyFolder()
  const cwd = join(parent, 'download')
  cpSync(join(demo, 'download'), cwd, { recursive: true })
  cpSync(join(demo, 'trust'), parent, { recursive: true })
  mkdirSync(cwd, { recursive: true })
  const commands = commandBlocks(relative(root, join(demo, 'release/release.md'))).flatMap(({ commands }) => commands)
  expect(commands.length).toBeGreaterThan(3)
  // The registry ended with the demo, no Docker runs here, and nothing was published on GitHub. The integration tests of the release verify an image in a
  // registry that runs, and those of the demo install the wheel.
  const offline = commands.filter(command => !/^(?:cosign verify|pip install|docker pull) /.test(command))
  // Programs that pip starts write into it, and the download must have nothing else.
  const home = { HOME: emptyFolder() }
  expect(offline.map(command => shell(command, cwd, folders, home)).filter(({ status }) => status !== 0)).toEqual([])
})
