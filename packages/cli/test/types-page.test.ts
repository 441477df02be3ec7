import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { git, gitRepository } from '@release-tools/host/testing'
import { freshDir } from '@release-tools/scan/testing'
import { cli } from '../testing/run.ts'

// What docs/tasks/release-types-and-roles.md shows of a major release.

const page = readFileSync(new URL('../../../docs/tasks/release-types-and-roles.md', import.meta.url), 'utf8')
const blocks = (language: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, text = '']) => text)
const [refused, accepted] = blocks('text')
const [policy = '', override = '', approval = ''] = blocks('yaml')
const before = process.cwd()
const names = ['GITHUB_TOKEN', 'GH_TOKEN', 'GITHUB_API_URL', 'GH_HOST', 'GH_ENTERPRISE_TOKEN']
const own = names.map(name => [name, process.env[name]] as const)
const key = join(freshDir('types-key'), 'id')

beforeAll(() => {
  for (const name of names) delete process.env[name]
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'alice', '-f', key])
})
afterAll(() => {
  process.chdir(before)
  for (const [name, value] of own) if (value !== undefined) process.env[name] = value
})

function commit(root: string, files: Record<string, string>, message: string) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  git(root, 'add', '.')
  git(root, 'commit', '--quiet', '-m', message)
}

/** Tags as Alice, in place of an earlier tag. */
function tag(root: string) {
  const signing = ['gpg.format=ssh', `user.signingKey=${key}.pub`, 'user.email=alice@example.org']
  git(root, ...signing.flatMap(one => ['-c', one]), 'tag', '-f', '-s', '-m', 'v2.0.0', 'v2.0.0')
}

const project = (version: string) => ({
  'pyproject.toml': `[project]\nname = "widget"\nversion = "${version}"\n`,
  'CHANGELOG.md': `# Changelog\n\n## ${version}\n\n- A change.\n`,
})
const digest = '0123456789abcdef'.repeat(4)
const trusting = (text: string) => ({
  '.github/release-policy.yaml': text.replace(/from: \S+/, 'from: 2020-01-01'),
  '.github/keys/alice.pub': readFileSync(`${key}.pub`, 'utf8'),
  '.github/CODEOWNERS': '/.github/ @alice\n',
  'requirements.txt': `--index-url https://packages.example.org/community\nleft-pad==1.0 --hash=sha256:${digest}\n`,
})

/** The gates that the policy requires, and what it says of them; without the key, which is another each time. */
const requiredOf = (out: string) =>
  out.replace(/\b[0-9a-f]{12}\b/, '0123456789ab').replace(/Not required:\n[\s\S]*?\n\n\d+ passed[^.]*\./, '…')

test('a major release is refused until guide, override and approval are there', async () => {
  const root = gitRepository()
  git(root, 'remote', 'add', 'origin', 'https://github.com/acme/widget.git')
  commit(root, { ...project('1.1.0'), ...trusting(policy) }, 'first')
  git(root, 'tag', 'v1.1.0')
  commit(root, project('2.0.0'), 'second')
  tag(root)
  process.chdir(root)
  const first = await cli(['check', 'v2.0.0'])
  expect([requiredOf(first.out), first.code]).toEqual([refused, 1])
  const more = policy.replace(/^trust:/m, `${override}trust:`) + approval
  commit(root, { ...trusting(more), 'UPGRADING.md': '# Upgrading\n\n## 2.0.0\n\nNothing is left out.\n' }, 'third')
  tag(root)
  const second = await cli(['check', 'v2.0.0'])
  expect([requiredOf(second.out), second.code]).toEqual([accepted, 0])
})
