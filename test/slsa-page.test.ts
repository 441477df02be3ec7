import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { cli } from '@release-tools/cli/testing'
import {
  keyPair,
  keySigning,
  type SourceChanges,
  SourceHistory,
  signedRelease,
  signedSourceRecord,
  sourceEvidence,
} from '@release-tools/evidence/testing'
import { git, gitRepository } from '@release-tools/host/testing'
import { recordPath } from '@release-tools/source'
import { commandBlocks } from '../scripts/shared/commands.ts'

const folder = mkdtempSync(join(tmpdir(), 'slsa-page-'))
const before = process.cwd()
const path = 'docs/tasks/slsa-from-source-to-use.md'
const page = readFileSync(path, 'utf8')
const [check = '', verify = '', pass = ''] = commandBlocks(path).flatMap(({ commands }) => commands)
const { privateKey, publicKey } = keyPair()
// The machine may have a token of its own.
const names = ['GITHUB_TOKEN', 'GH_TOKEN', 'GITHUB_API_URL', 'GH_HOST', 'GH_ENTERPRISE_TOKEN']
const own = names.map(name => [name, process.env[name]] as const)

beforeAll(async () => {
  for (const name of names) delete process.env[name]
  makeClone()
  await download({}, 'download')
  await download({ between: history => history.direct() }, 'direct')
  writeFileSync(join(folder, 'cosign.pub'), publicKey)
  writeFileSync(join(folder, 'deploy-policy.yaml'), /```yaml\n(version: 1\nslsa:[^`]*)```/.exec(page)?.[1] ?? '')
})
afterAll(() => {
  process.chdir(before)
  for (const [name, value] of own) if (value !== undefined) process.env[name] = value
  rmSync(folder, { recursive: true, force: true })
})

/** Downloads a release whose source came like this. */
async function download(changes: SourceChanges, name: string): Promise<void> {
  const trust = { signers: [{ kind: 'key' as const, publicKey }] }
  const release = await signedRelease(keySigning(privateKey), trust, { files: sourceEvidence(privateKey, changes) })
  await cp(release.assets, join(folder, name), { recursive: true })
  rmSync(release.root, { recursive: true })
}

/** A clone of a project whose pushes were recorded. */
function makeClone(): void {
  const root = gitRepository()
  const commit = (version: string) => {
    writeIn(root, 'pyproject.toml', `[project]\nname = "widget"\nversion = "${version}"\n`)
    writeIn(root, 'CHANGELOG.md', `# Changelog\n\n## ${version}\n\n- Fast.\n`)
    writeIn(root, '.github/cosign.pub', publicKey)
    writeIn(
      root,
      '.github/release-policy.yaml',
      'version: 1\nslsa: {source-level: 3}\ngates: {required: [source-level]}\n',
    )
    git(root, 'add', '.')
    git(root, 'commit', '--quiet', '-m', version)
    return git(root, 'rev-parse', 'HEAD').trim()
  }
  const history = new SourceHistory()
  for (const version of ['1.1.0', '1.2.0']) {
    const after = commit(version)
    history.merge({ commits: [after], base: 'main' }, { after, landed: [{ commit: after }] })
    history.head = after
    if (version === '1.1.0') history.tag(`v${version}`)
  }
  git(root, 'branch', '-M', 'main')
  git(root, 'tag', 'v1.1.0', 'HEAD~1')
  git(root, 'checkout', '--quiet', '--orphan', 'release-metadata')
  for (const { record } of history.records)
    writeIn(root, recordPath(record, '1'), signedSourceRecord(record, privateKey).toString())
  git(root, 'add', 'source')
  git(root, 'commit', '--quiet', '-m', 'Records')
  git(root, 'checkout', '--quiet', '-f', 'main')
  git(folder, 'clone', '--quiet', root, 'widget')
  git(join(folder, 'widget'), 'remote', 'set-url', 'origin', 'https://github.com/acme/widget')
  rmSync(root, { recursive: true, force: true })
}

function writeIn(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

/** Runs a command of the page in a folder. */
function run(command: string, where = '.') {
  process.chdir(join(folder, where))
  return cli(command.split(/\s+/).slice(1))
}

/** The lines of a report that the page shows, without the rest of a sentence. */
function shown(index: number): string[] {
  const [, text = ''] = [...page.matchAll(/```text\n([^`]*)```/g)][index] ?? []
  return text.trimEnd().split('\n')
}

test('the checklist in the clone says the level that the commit will have', async () => {
  const { code, out } = await run(check, 'widget')
  expect(out).toMatch(/source-level/)
  expect(out.replace(/\s+/g, ' ')).toContain('SLSA Source L4.')
  expect(code).toBe(0)
})

test('the policy of the page accepts the release, and not the one with a direct push', async () => {
  const [good, bad] = [await run(verify), await run(verify.replace('download', 'direct'))]
  expect([good.code, bad.code]).toEqual([0, 1])
  for (const line of shown(0)) expect(good.out).toContain(line)
  for (const line of shown(1)) expect(bad.out).toContain(line)
})

test('the summary for others has both levels, and names the Source VSA', async () => {
  expect((await run(pass)).code).toBe(0)
  expect(JSON.parse(readFileSync(join(folder, 'vsa.json'), 'utf8')).predicate).toMatchObject({
    verifiedLevels: ['SLSA_BUILD_LEVEL_1', 'SLSA_SOURCE_LEVEL_4'],
    inputAttestations: expect.arrayContaining([expect.objectContaining({ uri: 'source-summary.intoto.jsonl' })]),
  })
})
