import { describe, expect, test } from '@jest/globals'
import { pinnedProject, pinOf } from '@release-tools/scaffold/testing'
import { adopted, check, edited, release, template, without } from './adopted.ts'

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
    const ghes = edited('/release.yml@', '/release.ghes.yml@')
    expect(await check('server', ghes, [], 'git@ghes.example.com:acme/widget.git')).toEqual([
      'ok | The repository is on ghes.example.com, and release.ghes.yml is for GHES.',
    ])
    expect(await check('permissions', ghes)).toEqual([expect.stringMatching(/^ok/)])
    expect(await check('server', adopted, [], '/srv/widget.git')).toEqual([expect.stringMatching(/^unknown/)])
    expect(await check('server', adopted, [], 'git@gitlab.com:acme/widget.git')).toEqual([
      expect.stringMatching(/^unknown \| git names the server gitlab\.com, and whether that is GitHub is unknown/),
    ])
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
    expect(await check('changelog', { ...adopted, 'CHANGELOG.md': '- 1.2.3: New.\n' })).toEqual([
      'warns | No headings divide CHANGELOG.md into versions: the notes have the message of the tag, if it has one. | Give each version a heading (keepachangelog.com), or tag with `git tag -a`.',
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
    const own = without('.github/requirements-build.txt')
    const itself = (needs: string) => ({
      ...own,
      'pyproject.toml': `[build-system]\nrequires = []\nbuild-backend = "own"\nbackend-path = ["src"]\n[project]\nname = "own"\nversion = "1"\ndependencies = [${needs}]\n`,
    })
    expect(await check('build-requirements', itself('"a; python_version < \'3\'"'))).toEqual([
      'ok | Nothing has to be installed to build it.',
    ])
    expect(await check('build-requirements', itself('"a"'))).toEqual([expect.stringMatching(/; a is not pinned\./)])
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

  test('of images alone, or with a file for its changes, is read as a release reads it', async () => {
    const image = { Dockerfile: 'FROM scratch\n', [release]: adopted[release] }
    expect(await check('version', image)).toEqual(['ok | No file states a version: the tag does.'])
    expect(await check('tests', image)).toEqual([])
    const notes = { ...adopted, '.github/release-tools.yaml': 'notes-from: "file:changes/{version}.md"\n' }
    expect(await check('changelog', notes)).toEqual([expect.stringMatching(/^fails \| No such file\./)])
    expect(await check('changelog', notes, ['v1.2.3'])).toEqual([expect.stringMatching(/^warns \| No such file\./)])
    expect(await check('changelog', { ...notes, 'changes/1.2.3.md': 'New.\n' })).toEqual([
      'ok | Its file describes 1.2.3.',
    ])
    const old = { ...adopted, '.github/release-tools.yaml': 'python: { versions: ["3.8"] }\n' }
    expect(await check('tests', old)).toEqual([expect.stringMatching(/^unknown \| .*Install that Python/)])
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
    expect(
      await check('keys', { ...adopted, [release]: text, 'keys/cosign.key': '', 'gpg-private-key.asc': '' }),
    ).toEqual([
      expect.stringMatching(/^fails \| A private key is in the repository\./),
      expect.stringMatching(/^fails \| A private key is in the repository\./),
      expect.stringMatching(/^fails \| The workflow passes cosign-private-key/),
    ])
    const inherits = text.replace('{ cosign-private-key: x }', 'inherit')
    expect(await check('keys', { ...adopted, [release]: inherits })).toEqual([expect.stringMatching(/^ok \|/)])
    expect(await check('keys', { ...adopted, [release]: text, '.github/cosign.pub': '' })).toEqual([
      'ok | .github/cosign.pub is the public key. Keys of cosign do not expire.',
    ])
  })

  test('is signed with GPG by half: only the key, or only its public half', async () => {
    const text = `${adopted[release]}    secrets: { gpg-private-key: x }\n`
    expect(await check('gpg', { ...adopted, [release]: text })).toEqual([
      'fails | The workflow passes gpg-private-key, and the repository has no .github/gpg.asc: nobody can verify its signatures. | Commit the public key: `gpg --armor --export FINGERPRINT > .github/gpg.asc`.',
    ])
    expect(await check('gpg', { ...adopted, '.github/gpg.asc': '' })).toEqual([
      'fails | .github/gpg.asc is checked in, and the workflow does not pass gpg-private-key: the release cannot be signed with GPG. | Pass `gpg-private-key` and `gpg-passphrase`, or remove .github/gpg.asc.',
    ])
    expect(await check('gpg', adopted)).toEqual([])
    expect(await check('gpg', without(release))).toEqual([])
  })

  test('has a lock file that is damaged, and says which', async () => {
    expect(await check('tests', { ...without('.github/requirements-test.txt'), 'uv.lock': 'a' })).toEqual([
      expect.stringMatching(/^fails \| Could not read uv\.lock: it is not valid TOML/),
    ])
  })

  test('is signed in a way that nobody sees here, if no workflow is called', async () => {
    expect(await check('keys', without(release))).toEqual([])
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
})

test('what PyPI has to know is unknown, and named', async () => {
  const files = { ...adopted, [release]: template('python-release-and-pypi.yml') }
  expect(await check('pypi', files)).toEqual([
    'unknown | Only PyPI shows which Trusted Publisher a project has. | See that it is: owner acme, repository widget, workflow release.yml, environment pypi.',
  ])
})
