import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { survey } from '@release-tools/scaffold'
import { git, pinnedProject, pinOf, repositoryWith, writeInto } from '@release-tools/scaffold/testing'
import { Ajv2020 } from 'ajv/dist/2020.js'
import * as policyChecks from '../../src/doctor/checks/policy.ts'
import * as releaseChecks from '../../src/doctor/checks/release.ts'
import * as requirementChecks from '../../src/doctor/checks/requirements.ts'
import * as settingChecks from '../../src/doctor/checks/settings.ts'
import * as workflowChecks from '../../src/doctor/checks/workflow.ts'
import type { Check } from '../../src/doctor/model.ts'
import { terminalHost } from '../../src/reproduce/terminal-host.ts'
import { cli, tooWide } from '../../testing/run.ts'

const schema = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../../docs/schema/doctor-report.v1.json'), 'utf8'),
)
const template = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../../../workflows-templates', name), 'utf8')
const release = '.github/workflows/release.yml'
const adopted = {
  ...pinnedProject,
  [release]: template('python-release.yml'),
  '.github/dependabot.yml': template('dependabot/dependabot.yml'),
}

interface Found {
  id: string
  status: string
  about?: string
  found: string
  next?: string
}

/** A repository with a commit of these files, and tags on it. */
function repository(files: Record<string, string>, tags: string[] = [], origin = 'https://github.com/acme/widget') {
  const root = repositoryWith(files, origin)
  git(root, 'add', '.')
  git(root, 'commit', '--quiet', '--message', 'all')
  for (const tag of tags) git(root, 'tag', tag)
  return root
}

/** The findings, which follow the schema. */
async function diagnose(root: string): Promise<{ code: number; findings: Found[] }> {
  const { code, out, err } = await cli(['doctor', '--json', root])
  expect(err).toBe('')
  const report = JSON.parse(out)
  const validate = new Ajv2020().compile(schema)
  expect([validate(report), validate.errors]).toEqual([true, null])
  expect(report.result).toBe(code === 1 ? 'fails' : 'ok')
  return { code, findings: report.findings }
}

const checks = { ...policyChecks, ...releaseChecks, ...requirementChecks, ...settingChecks, ...workflowChecks }
const byId = new Map<string, Check>(
  Object.entries(checks).map(([name, one]) => [name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`), one]),
)
const terminal = { out: () => undefined, err: () => undefined, colors: false }

/** What one check says about a repository: its status, and the sentence with what to do. */
async function check(
  id: string,
  files: Record<string, string>,
  tags: string[] = [],
  origin = 'https://github.com/acme/widget',
) {
  const root = tags.length > 0 ? repository(files, tags, origin) : repositoryWith(files, origin)
  const host = terminalHost(terminal, root)
  const patient = {
    survey: await survey(root, host),
    host,
    unseen: 'Not asked.',
    today: new Date().toISOString().slice(0, 10),
  }
  const findings = (await byId.get(id)?.(patient)) ?? []
  return findings.map(({ status, found, next }) => [status, found, ...(next === undefined ? [] : [next])].join(' | '))
}

const without = (name: string, files: Record<string, string> = adopted) =>
  Object.fromEntries(Object.entries(files).filter(([path]) => path !== name))
const edited = (from: string | RegExp, to: string) => ({ ...adopted, [release]: adopted[release].replace(from, to) })

test('of an adopted repository, nothing fails, and what it cannot see is unknown', async () => {
  const { code, findings } = await diagnose(repository(adopted))
  expect(code).toBe(0)
  expect(findings.filter(({ status }) => status !== 'ok').map(({ id, status }) => [id, status])).toEqual([
    ['transparency', 'unknown'],
    ['environment', 'unknown'],
    ['published', 'unknown'],
  ])
  expect(findings.map(({ id }) => id)).toEqual([
    ...['workflow', 'permissions', 'reference', 'trigger', 'fit', 'server', 'version', 'tags', 'changelog'],
    ...[
      'build-requirements',
      'tests',
      'policy',
      'keys',
      'transparency',
      'environment',
      'published',
      'updates',
      'committed',
    ],
  ])
})

test('prints what needs attention first, each with what to do', async () => {
  const { code, out, err } = await cli(['doctor', repository(edited(', id-token: write', ''))])
  expect({ code, err }).toEqual({ code: 1, err: '' })
  expect(tooWide(out)).toEqual([])
  expect(out).toMatchInlineSnapshot(`
"FAILS   permissions (.github/workflows/release.yml, job release)
        It does not grant "id-token: write". GitHub will end the run before it
        starts: "The nested job … is requesting 'id-token: write', but is only
        allowed 'id-token: none'."
        → Give the job the line \`permissions: { contents: write, id-token: write
        }\`.
unknown transparency
        Without a token in GITHUB_TOKEN or GH_TOKEN, GitHub was not asked.
        → If the repository is private, set the variable TRANSPARENCY to
        \`private\` or \`none\` (docs/tasks/private-sigstore-and-ghes.md): the
        public log is refused there.
unknown environment (release)
        Without a token in GITHUB_TOKEN or GH_TOKEN, GitHub was not asked.
        → See that Settings → Environments has release, with reviewers if a
        person should approve.
unknown published
        Without a token in GITHUB_TOKEN or GH_TOKEN, GitHub was not asked.
        → See that there is no release of v1.2.3 yet.
ok      workflow
        .github/workflows/release.yml calls release.yml.
ok      reference (.github/workflows/release.yml, job release)
        It names v1.0.0.
ok      trigger (widget)
        The tag v1.2.3 starts a release.
ok      fit
        release.yml fits what there is to release.
ok      server
        The repository is on github.com.
ok      version
        pyproject.toml has 1.2.3: the next tag is v1.2.3.
ok      tags
        There is no tag yet. Releases are tagged v{version}.
ok      changelog
        CHANGELOG.md describes 1.2.3.
ok      build-requirements
        .github/requirements-build.txt pins what builds it.
ok      tests
        .github/requirements-test.txt pins what the tests need.
ok      policy
        The built-in strict policy applies.
ok      keys
        Releases are signed keyless: there is no key that could expire.
ok      updates
        Dependabot raises actions and requirements.
ok      committed
        Everything is committed.

The next tag will fail: 1 of 18 checks say so.
"
`)
})

describe('the workflow', () => {
  test('is missing', async () => {
    expect(await check('workflow', pinnedProject)).toEqual([
      'fails | No workflow calls release-tools, so that a tag releases nothing. | Run `release-tools init`: it writes the workflow that fits.',
    ])
  })

  test.each<[string, string | RegExp, string, string]>([
    ['all', '{ contents: write, id-token: write }', 'write-all', 'ok'],
    ['only reading', '{ contents: write, id-token: write }', 'read-all', "allowed 'contents: read'"],
    ['none', / *permissions: \{ contents.*\n/, '', "allowed 'contents: none'"],
    ['one too few', 'contents: write, ', '', 'does not grant "contents: write"'],
  ])('grants %s', async (_, from, to, said) => {
    const text = edited(from, to)
    const [found] = await check('permissions', { ...text, [release]: text[release].replace('permissions: {}\n', '') })
    expect(found).toContain(said)
  })

  test('of a version that is not known here has unknown permissions', async () => {
    expect(await check('permissions', edited('/release.yml@', '/release-more.yml@'))).toEqual([
      'unknown | What release-more.yml asks for is not known here. | Compare with the documentation of the version that you call.',
    ])
  })

  test.each([
    ['v1.0.0', 'ok'],
    ['0123456789012345678901234567890123456789', 'ok'],
    ['v1', 'warns'],
    ['main', 'warns'],
  ])('names %s: %s', async (ref, status) => {
    const [found] = await check('reference', edited('@v1.0.0', `@${ref}`))
    expect(found).toMatch(new RegExp(`^${status}`))
  })

  test('does not start for the tags of the project, or for pull requests', async () => {
    expect(await check('trigger', edited('tags: ["v*"]', 'tags: ["v*", "!v1.*"]'))).toEqual([
      expect.stringMatching(/^fails \| The tag v1\.2\.3 starts no workflow: the filters are \["v\*","!v1\.\*"\]\. \| /),
    ])
    expect(await check('trigger', edited('  pull_request:\n', ''))).toEqual([
      'ok | The tag v1.2.3 starts a release.',
      'warns | A pull request does not start it, so that nothing rehearses the release before the tag. | Add `pull_request:` below `on:`.',
    ])
  })

  test('does not fit an image or compiled code', async () => {
    expect(await check('fit', { ...adopted, Dockerfile: 'FROM scratch\n' })).toEqual([
      expect.stringMatching(/^warns \| There is a Dockerfile, and release\.yml makes no image\./),
    ])
    const compiled = {
      ...adopted,
      'pyproject.toml':
        '[build-system]\nrequires = []\nbuild-backend = "maturin"\n[project]\nname = "widget"\nversion = "1"\n',
    }
    expect(await check('fit', compiled)).toEqual([
      expect.stringMatching(/^warns \| The wheel has compiled code \(maturin\)\./),
    ])
    const image = { Dockerfile: 'FROM scratch\n', [release]: adopted[release] }
    expect(await check('fit', image)).toEqual([expect.stringMatching(/^fails \| There is a Dockerfile/)])
  })

  test('of the long form, and one that cannot be read, are unknown', async () => {
    const long = 'on: push\njobs:\n  a:\n    steps:\n      - uses: org/release-tools/actions/assemble-release@v1\n'
    expect(
      await check('workflow', { ...pinnedProject, [release]: long, '.github/workflows/x.yml': 'a: *b\n' }),
    ).toEqual([
      expect.stringMatching(/^unknown \| It could not be read as YAML/),
      expect.stringMatching(/^unknown \| It makes releases with single actions/),
    ])
  })

  test('cannot run on GHES', async () => {
    expect(await check('server', adopted, [], 'git@ghes.example.com:acme/widget.git')).toEqual([
      expect.stringMatching(/^fails \| The repository is on ghes\.example\.com\./),
    ])
    expect(await check('server', adopted, [], '/srv/widget.git')).toEqual([expect.stringMatching(/^unknown/)])
  })
})

describe('the release', () => {
  const withVersion = (version: string) => ({
    ...adopted,
    'pyproject.toml': adopted['pyproject.toml'].replace('"1.2.3"', JSON.stringify(version)),
  })

  test('has no version that can be tagged', async () => {
    expect(await check('version', withVersion('one'))).toEqual([
      expect.stringMatching(/^fails \| pyproject\.toml has the version "one", which is not a /),
    ])
    expect(await check('version', adopted, ['v1.2.3'])).toEqual([
      'warns | pyproject.toml has 1.2.3, and the tag v1.2.3 exists. | Raise the version before the next tag.',
    ])
    const dynamic = adopted['pyproject.toml'].replace('version = "1.2.3"', 'dynamic = ["version"]')
    const computed = { ...adopted, 'pyproject.toml': `${dynamic}[tool.hatch.version]\nsource = "vcs"\n` }
    expect(await check('version', computed)).toEqual([
      expect.stringMatching(/^unknown \| The build computes the version \(hatch-vcs\)\./),
    ])
    expect(await check('changelog', computed)).toEqual([
      expect.stringMatching(/^unknown \| No file states which version comes next/),
    ])
  })

  test('has tags of another form, or none with a version', async () => {
    expect(await check('tags', adopted, ['1.2.2'])).toEqual([
      expect.stringMatching(
        /^fails \| Tags are like 1\.2\.2, and releases are expected to be tagged v\{version\}\. \| Write `tag-pattern: "\{version\}"`/,
      ),
    ])
    expect(await check('tags', adopted, ['nightly'])).toEqual([
      'warns | No tag has a version that could be one of widget, such as nightly: such a tag releases nothing. | Tag releases with their version: v1.2.3.',
    ])
    expect(await check('tags', adopted, ['v1.2.2', 'nightly'])).toEqual([
      'ok | Releases are tagged v{version}, as tags are now.',
    ])
  })

  test('has no section in the changelog, or no changelog', async () => {
    expect(await check('changelog', withVersion('1.3.0'))).toEqual([expect.stringMatching(/^fails \| .*1\.3\.0/)])
    expect(await check('changelog', without('CHANGELOG.md'))).toEqual([
      expect.stringMatching(/^warns \| There is no changelog/),
    ])
    const generated = { ...adopted, '.github/release-tools.yaml': 'notes-from: generated\n' }
    expect(await check('changelog', generated)).toEqual(['ok | The list of changes does not come from a file.'])
  })

  test('builds with packages that nobody pinned', async () => {
    const [found] = await check('build-requirements', without('.github/requirements-build.txt'))
    expect(found).toMatch(
      /^fails \| No file of the repository has pinned build requirements; hatchling is not pinned\./,
    )
    expect(found).toContain('| Run `release-tools init`.')
    const other = { ...adopted, '.github/release-tools.yaml': 'python: { versions: ["3.8"] }\n' }
    expect(await check('build-requirements', other)).toEqual([expect.stringMatching(/^unknown \| /)])
  })

  test('has no tests, or tests whose requirements nobody pinned', async () => {
    const group = `${adopted['pyproject.toml']}[dependency-groups]\ntest = ["pytest"]\n`
    const pyproject = { ...without('.github/requirements-test.txt'), 'pyproject.toml': group }
    expect(await check('tests', pyproject)).toEqual([
      expect.stringMatching(/^warns \| pyproject\.toml, group test has no digests: a release tests with what/),
    ])
    const damaged = { ...adopted, '.github/requirements-test.txt': `${pinOf('a')}b==1\n` }
    expect(await check('tests', damaged)).toEqual([expect.stringMatching(/^fails \| /)])
    expect(await check('tests', without('tests/test_widget.py'))).toEqual([
      expect.stringMatching(/^warns \| pytest would find no test: a release has no test results/),
    ])
    expect(await check('tests', without('.github/requirements-test.txt'))).toEqual([
      expect.stringMatching(
        /^warns \| No file says what the tests need: a release tests with what the index has that day\./,
      ),
    ])
  })

  test('is judged by a policy that is wrong, or whose exceptions end', async () => {
    const policy = (expires: string) => ({
      ...adopted,
      '.github/release-policy.yaml': `version: 1\nvulnerabilities:\n  exceptions:\n    - { id: CVE-2026-12345, reason: None., expires: ${expires} }\n`,
    })
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
    expect(await check('policy', policy(inDays(-1)))).toEqual([
      expect.stringMatching(/^fails \| The exception for CVE-2026-12345 expired on /),
    ])
    expect(await check('policy', policy(inDays(20)))).toEqual([expect.stringMatching(/^warns \| .* expires on /)])
    expect(await check('policy', policy(inDays(400)))).toEqual([expect.stringMatching(/^ok \| /)])
    expect(await check('policy', policy('soon'))).toEqual([expect.stringMatching(/^fails \| /)])
  })

  test('is signed with a key whose public half is missing, or whose private half is there', async () => {
    const text = `${adopted[release]}    secrets: { cosign-private-key: x }\n`
    expect(await check('keys', { ...adopted, [release]: text, 'keys/cosign.key': '' })).toEqual([
      expect.stringMatching(/^fails \| A private key is in the repository\./),
      expect.stringMatching(/^fails \| The workflow passes cosign-private-key/),
    ])
    const inherits = text.replace('{ cosign-private-key: x }', 'inherit')
    expect(await check('keys', { ...adopted, [release]: inherits })).toEqual([expect.stringMatching(/^ok \|/)])
    expect(await check('keys', { ...adopted, [release]: text, '.github/cosign.pub': '' })).toEqual([
      'ok | .github/cosign.pub is the public key. Keys of cosign do not expire.',
    ])
  })

  test('has pins that nothing raises', async () => {
    const name = '.github/dependabot.yml'
    expect(await check('updates', without(name))).toEqual([expect.stringMatching(/^warns \| Nothing raises pins/)])
    expect(await check('updates', { ...without(name), 'renovate.json': '{}' })).toEqual(['ok | Renovate raises pins.'])
    const npm = 'version: 2\nupdates: [{ package-ecosystem: npm }]\n'
    expect(await check('updates', { ...adopted, [name]: npm })).toEqual([
      'warns | It does not raise github-actions and pip, so that pins lag. | Add the package ecosystem github-actions and pip.',
    ])
  })

  test('has only what is committed', async () => {
    const root = repository(adopted)
    writeInto(root, { 'b.py': '', 'src/widget/__init__.py': 'changed = 1\n' })
    const { findings } = await diagnose(root)
    expect(findings.find(({ id }) => id === 'committed')).toMatchObject({
      status: 'warns',
      found: expect.stringMatching(/^src\/widget\/__init__\.py and 1 more are not committed/),
    })
  })
})

test('what PyPI has to know is unknown, and named', async () => {
  const files = { ...adopted, [release]: template('python-release-and-pypi.yml') }
  expect(await check('pypi', files)).toEqual([
    'unknown | Only PyPI shows which Trusted Publisher a project has. | See that it is: owner acme, repository widget, workflow release.yml, environment pypi.',
  ])
})

test('of several projects, each finding says which one it is about', async () => {
  const one = (name: string) =>
    Object.fromEntries(
      Object.entries(pinnedProject).map(([path, text]) => [`${name}/${path}`, text.replaceAll('widget', name)]),
    )
  const { findings } = await diagnose(repository({ ...one('a'), ...one('b') }))
  expect(findings.filter(({ id }) => id === 'version').map(({ about }) => about)).toEqual(['a', 'b'])
})

test('what is no repository, and what has nothing to release, is one sentence', async () => {
  expect(await cli(['doctor', '/nowhere'])).toMatchObject({ code: 2, out: '' })
  expect(await cli(['doctor', repositoryWith({})])).toMatchObject({
    code: 3,
    out: '',
    err: expect.stringMatching(/^Could not find a project: /),
  })
})
