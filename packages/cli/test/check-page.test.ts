import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { git, gitRepository } from '@release-tools/host/testing'
import { freshDir } from '@release-tools/scan/testing'
import { cli } from '../testing/run.ts'

// What docs/tasks/check-a-release.md shows of a bad repository and of a good one.

const page = readFileSync(new URL('../../../docs/tasks/check-a-release.md', import.meta.url), 'utf8')
/** The checklists that the page shows, in its order. */
const shown = [...page.matchAll(/^```text\n(Checklist of [\s\S]*?)^```$/gm)].map(([, text]) => text)
const before = process.cwd()
const names = ['GITHUB_TOKEN', 'GH_TOKEN', 'GITHUB_API_URL', 'GH_HOST', 'GH_ENTERPRISE_TOKEN']
const own = names.map(name => [name, process.env[name]] as const)
const key = join(freshDir('key'), 'id')

beforeAll(() => {
  for (const name of names) delete process.env[name]
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'alice', '-f', key])
})
afterAll(() => {
  process.chdir(before)
  for (const [name, value] of own) if (value !== undefined) process.env[name] = value
})

/** A clone with one commit for each set of files. The first is tagged v1.1.0. */
function repository(...commits: Record<string, string>[]): string {
  const root = gitRepository()
  git(root, 'remote', 'add', 'origin', 'https://github.com/acme/widget.git')
  for (const [index, files] of commits.entries()) {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
    git(root, 'add', '.')
    signed(root, 'commit', '--quiet', '-m', 'a change')
    if (index === 0) git(root, 'tag', 'v1.1.0')
  }
  process.chdir(root)
  return root
}

const signed = (root: string, command: string, ...more: string[]) =>
  git(
    root,
    ...['-c', 'gpg.format=ssh', '-c', `user.signingKey=${key}.pub`, '-c', 'user.email=alice@example.org'],
    ...[command, '-S', ...more].filter(word => command === 'commit' || word !== '-S'),
  )

const project = (version: string) => `[project]\nname = "widget"\nversion = "${version}"\n`
const changelog = (...versions: string[]) =>
  `# Changelog\n${versions.map(version => `\n## ${version}\n\n- A change.\n`).join('')}`
const policy = (page.match(/^```yaml\n(version: 1\n[\s\S]*?)^```$/m)?.[1] ?? '').replace(
  /from: \S+/,
  'from: 2020-01-01',
)

/** The policy of the page, and the key that it names. */
const trusting = () => ({
  '.github/release-policy.yaml': policy,
  '.github/keys/alice.pub': readFileSync(`${key}.pub`, 'utf8'),
})

/** Without what every repository without a token has, and what is another each time. */
const shownOf = (out: string) =>
  out
    .replace(/\b[0-9a-f]{12}\b/, '0123456789ab')
    .replace(/(Not required:\n)[\s\S]*?(\n\n)\d+ passed[^.]*\./, '$1…$2…')
    .replace(/\s+SHA256:[\w+/]+/, ' SHA256:…')

test('a bad repository', async () => {
  repository(
    { ...trusting(), 'pyproject.toml': project('1.1.0'), 'CHANGELOG.md': changelog('1.1.0') },
    { 'pyproject.toml': project('1.2.0'), 'src/widget/__init__.py': '__version__ = "1.1.0"\n' },
  )
  git(process.cwd(), 'tag', 'v1.2.0')
  const { code, out } = await cli(['check', 'v1.2.0'])
  expect(shownOf(out)).toBe(shown[0])
  expect(code).toBe(1)
})

test('a good repository', async () => {
  const root = repository(
    { ...trusting(), 'pyproject.toml': project('1.1.0'), 'CHANGELOG.md': changelog('1.1.0'), LICENSE: 'MIT\n' },
    { 'pyproject.toml': project('1.2.0'), 'CHANGELOG.md': changelog('1.2.0', '1.1.0') },
  )
  signed(root, 'tag', '-s', '-m', 'v1.2.0', 'v1.2.0')
  const { code, out } = await cli(['check', 'v1.2.0'])
  expect(shownOf(out)).toBe(shown[1])
  expect(code).toBe(0)
})
