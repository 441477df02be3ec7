import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { git, pinnedProject, repositoryWith, textOf, writeInto } from '@release-tools/scaffold/testing'
import { cli, tooWide } from '../../testing/run.ts'

const workflow = '.github/workflows/release.yml'
const dependabot = '.github/dependabot.yml'
const project = (more: Record<string, string> = {}) => repositoryWith({ ...pinnedProject, ...more })
const init = (...args: string[]) => cli(['init', ...args])
const template = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../../../workflows-templates', name), 'utf8')

describe('init', () => {
  test('shows the changes as a diff, and writes nothing if nobody can say yes', async () => {
    const root = project()
    const { code, out, err } = await init(root)
    expect({ code, err }).toEqual({ code: 4, err: '' })
    expect(out).toMatchInlineSnapshot(`
"widget
  Python package built by hatchling; src layout; tags v{version}; CHANGELOG.md

hatchling puts every file that git tracks into the source distribution of
widget: these go in, too. The wheel stays as it is.

  new  .github/workflows/release.yml
  new  .github/dependabot.yml

--- /dev/null
+++ b/.github/workflows/release.yml
@@ -0,0 +1,19 @@
+# Makes a release of a Python package from a tag \`v*\`: built, tested, catalogued (SBOM), scanned, signed, attested, published,
+# verified. On a pull request it rehearses all of that, and logs and publishes nothing.
+#
+# Copy this file to .github/workflows/release.yml. Make the environment \`release\` (Settings → Environments) with reviewers if
+# publishing should wait for an approval. Everything is signed keyless: there is no key and no secret.
+# docs/tasks/release-in-one-job.md of release-tools says what the project needs, and what you can change.
+name: Release
+
+on:
+  push: { tags: ["v*"] }
+  pull_request:
+
+permissions: {}
+
+jobs:
+  release:
+    permissions: { contents: write, id-token: write } # create the release; prove to Fulcio which workflow this is
+    # An exact version, or its commit. With @v1, nobody can tell later which version ran.
+    uses: org/release-tools/.github/workflows/release.yml@v1.0.0
--- /dev/null
+++ b/.github/dependabot.yml
@@ -0,0 +1,16 @@
+# Dependabot opens a pull request for each new version of an action, of release-tools, or of a requirement, with its new commit or digests.
+#
+# Copy this file to .github/dependabot.yml. If the project is in a directory of its own, write that one in place of \`/\` for pip.
+version: 2
+updates:
+  - package-ecosystem: github-actions
+    directories: [/]
+    schedule: { interval: weekly }
+    # A hijacked version is usually found within days. Security updates do not wait.
+    cooldown: { default-days: 14 }
+    groups: { actions: { patterns: ["*"] } }
+  - package-ecosystem: pip
+    directories: [/.github]
+    schedule: { interval: weekly }
+    cooldown: { default-days: 14 }
+    groups: { requirements: { patterns: ["*"] } }

Nothing was written. To write these changes, add --yes.

Next steps
  1. Say in SECURITY.md how to report a vulnerability. A template, and one of a
     page about disclosure: workflows-templates/security of release-tools.
  2. In Settings → Environments, make the environment release, with reviewers if
     a person should approve.
  3. Commit, and open a pull request: it rehearses the release. Then push a tag
     such as v1.2.3.
"
`)
    expect([workflow, dependabot].map(path => existsSync(join(root, path)))).toEqual([false, false])
  })

  test('writes with --yes, and does nothing the second time', async () => {
    const root = project()
    expect(await init('--yes', root)).toMatchObject({ code: 0, out: expect.stringContaining('\nWritten.\n') })
    expect(textOf(root, workflow)).toBe(template('python-release.yml'))
    git(root, 'add', '.')
    git(root, 'commit', '--quiet', '--message', 'adopt')
    const again = await init('--yes', root)
    expect(again.code).toBe(0)
    expect(again.out).toContain('\nNothing to do: all files are there.\n')
    expect(again.out).not.toContain('+++')
    expect(git(root, 'status', '--porcelain')).toBe('')
  })

  test('asks a person, and writes only after a yes', async () => {
    const root = project()
    const no = await cli(['init', root], false, ['n'])
    expect(no).toMatchObject({ code: 4, out: expect.stringContaining('Write these changes? [y/N] ') })
    expect(existsSync(join(root, workflow))).toBe(false)
    expect((await cli(['init', root], false, ['yes'])).code).toBe(0)
    expect(existsSync(join(root, workflow))).toBe(true)
  })

  test('keeps a workflow of ours that was edited, shows what it would write, and replaces it with --force', async () => {
    const root = project()
    await init('--yes', root)
    const edited = `${textOf(root, workflow)}    with: { environment: staging }\n`
    writeInto(root, { [workflow]: edited })
    const kept = await init('--yes', root)
    expect(kept.code).toBe(1)
    expect(kept.out).toContain(`  KEPT  ${workflow}\n`)
    expect(kept.out).toContain('\n-    with: { environment: staging }\n')
    expect(kept.out).toContain('\nNothing was changed.\n')
    expect(textOf(root, workflow)).toBe(edited)
    expect((await init('--yes', '--force', root)).code).toBe(0)
    expect(textOf(root, workflow)).toBe(template('python-release.yml'))
  })

  test('adds the job for PyPI to a workflow that nobody edited, and takes it out again', async () => {
    const root = project()
    await init('--yes', root)
    const alone = textOf(root, workflow)
    expect((await init('--yes', '--pypi', root)).out).not.toContain('was changed by hand')
    expect(textOf(root, workflow)).toBe(template('python-release-and-pypi.yml'))
    await init('--yes', '--no-pypi', root)
    expect(textOf(root, workflow)).toBe(alone)
    writeInto(root, { [workflow]: `${alone}# Mine\n` })
    expect((await init('--yes', '--pypi', root)).out).toContain(`${workflow} was changed by hand, and stays as it is`)
  })

  test('adds a key of a service and the secrets of GPG to a workflow that nobody edited, and says what to set', async () => {
    const root = project()
    await init('--yes', root)
    const alone = textOf(root, workflow)
    const { code, out } = await init('--yes', '--gpg', '--signer', 'hashivault://release', root)
    expect(code).toBe(0)
    const text = textOf(root, workflow)
    expect(text.slice(text.indexOf('    uses:'))).toBe(`    uses: org/release-tools/.github/workflows/release.yml@v1.0.0
    with: { signer: "hashivault://release" }
    secrets:
      gpg-private-key: \${{ secrets.GPG_PRIVATE_KEY }}
      gpg-passphrase: \${{ secrets.GPG_PASSPHRASE }}
`)
    expect([alone.includes('no secret'), text.includes('no secret')]).toEqual([true, false])
    const said = out.replaceAll(/\s+/g, ' ')
    for (const step of [
      'Check in the public key: cosign public-key --key hashivault://release > .github/cosign.pub',
      'make SIGNER_LOGIN with one NAME: VALUE per line (address, role, [path], [audience], [namespace], [ca], [transit])',
      'Check in the OpenPGP public key: gpg --armor --export FINGERPRINT > .github/gpg.asc',
      'make the secrets GPG_PRIVATE_KEY and GPG_PASSPHRASE',
    ])
      expect(said).toContain(step)
    // Both stay, and what is there is not asked for again.
    writeInto(root, { '.github/cosign.pub': 'a key\n', '.github/gpg.asc': 'a key\n' })
    const again = await init('--yes', root)
    expect(again).toMatchObject({ code: 0, out: expect.stringContaining('Nothing to do') })
    expect(again.out).not.toContain('Check in')
    expect((await init('--yes', '--pypi', root)).out).not.toContain('was changed by hand')
    expect(textOf(root, workflow)).toContain('    with: { signer: "hashivault://release" }\n    secrets:\n')
  })

  test('signs with GPG if the public key is there', async () => {
    const root = project({ '.github/gpg.asc': 'a key\n' })
    await init('--yes', root)
    expect(textOf(root, workflow)).toContain('gpg-private-key: ${{ secrets.GPG_PRIVATE_KEY }}\n')
  })

  test.each([
    ['keyless', '--signer is keyless, which is not the address of a key. Give one such as hashivault://release.'],
    ['yubikey://9c', 'Another NAME://KEY needs `signer-plugin`.'],
    ['awskms:///x', '"awskms:///x" is not the address of a key in AWS KMS.'],
  ])('refuses the signer %s', async (signer, message) => {
    const { code, err } = await init('--signer', signer, project())
    expect(code).toBe(2)
    expect(err.replaceAll(/\s+/g, ' ')).toContain(message)
  })

  test('keeps the version that Dependabot has set', async () => {
    const root = project()
    await init('--yes', root)
    const newer = textOf(root, workflow).replace('@v1.0.0', '@v1.3.0')
    writeInto(root, { [workflow]: newer })
    expect((await init('--yes', root)).code).toBe(0)
    expect(textOf(root, workflow)).toBe(newer)
  })

  test('colours the diff on a terminal, and shows nothing that a terminal would obey', async () => {
    const name = '.github/workflows/publish.yml'
    const old = 'on: release\n# \u001B[2J\njobs:\n  a:\n    steps:\n      - uses: pypa/gh-action-pypi-publish@x\n'
    const root = project({ [name]: old })
    git(root, 'add', '.')
    git(root, 'commit', '--quiet', '--message', 'all')
    const { out } = await cli(['init', root], true)
    expect(out).toContain('\u001B[32m+  push: { tags: ["v*"] }\u001B[0m\n')
    expect(out).toContain('\u001B[31m-on: release\u001B[0m\n')
    expect(out).not.toContain('\u001B[2J')
    expect(out).toContain('  replaced  .github/workflows/publish.yml\n')
  })

  test('loses nothing of a workflow that publishes and does more, unless that is forced', async () => {
    const name = '.github/workflows/wheels.yml'
    const old =
      'on: { push: { tags: [v*] } }\njobs:\n  up:\n    steps:\n      - uses: pypa/cibuildwheel@v3\n      - uses: pypa/gh-action-pypi-publish@x\n'
    const root = project({ [name]: old })
    git(root, 'add', '.')
    git(root, 'commit', '--quiet', '--message', 'all')
    const { out } = await init('--yes', root)
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      `${name} publishes on PyPI, and does other things too (job up: pypa/cibuildwheel@v3), so that it stays. Remove its job up: two would`,
    )
    expect([textOf(root, name), existsSync(join(root, workflow))]).toEqual([old, true])
    rmSync(join(root, workflow))
    expect((await init('--yes', '--force', root)).out).toContain(`  replaced  ${name}\n`)
    expect(existsSync(join(root, workflow))).toBe(false)
  })

  test('keeps a commit of ours with its version, as Dependabot writes it', async () => {
    const root = project()
    await init('--yes', root)
    const pinned = textOf(root, workflow).replace('@v1.0.0', `@${'c'.repeat(40)} # v1.0.1`)
    writeInto(root, { [workflow]: pinned })
    expect(await init('--yes', root)).toMatchObject({ code: 0, out: expect.stringContaining('Nothing to do') })
    expect(textOf(root, workflow)).toBe(pinned)
  })

  test('writes a configuration if the tags or the place of the project are not the default', async () => {
    const root = repositoryWith({
      ...Object.fromEntries(Object.entries(pinnedProject).map(([path, text]) => [`lib/${path}`, text])),
      'lib/requirements-build.txt': pinnedProject['.github/requirements-build.txt'],
      'lib/requirements-test.txt': pinnedProject['.github/requirements-test.txt'],
    })
    git(root, 'add', '.')
    git(root, 'commit', '--quiet', '--message', 'all')
    git(root, 'tag', '1.2.3')
    expect((await init('--yes', '--pypi', root)).code).toBe(0)
    expect(textOf(root, '.github/release-tools.yaml')).toMatchInlineSnapshot(`
"# yaml-language-server: $schema=https://github.com/org/release-tools/raw/v1/docs/schema/config.v1.json
directory: lib
tag-pattern: "{version}"
"
`)
    expect(textOf(root, workflow)).toContain('  push: { tags: ["[0-9]*"] }\n')
    expect(textOf(root, dependabot)).toContain('directories: [/lib]\n')
    expect(await cli(['config', '--tag', '1.2.3', root])).toMatchObject({ code: 0 })
    expect((await init(root)).out).toContain('Nothing to do')
  })

  test('refuses what it cannot do, with one sentence and the next step', async () => {
    expect(await init('--pypi', '--no-pypi')).toMatchObject({ code: 2, err: expect.stringContaining('Give one of') })
    expect(await init('/nowhere')).toMatchObject({ code: 2, err: expect.stringContaining('is not a directory') })
    const empty = await init(repositoryWith({ 'README.md': '' }))
    expect(empty).toMatchObject({ code: 3, out: '' })
    expect(empty.err).toMatch(/^Could not find a project: .*Give the directory of the project\./)
  })
})

test('line ends that git writes on Windows are no edit', async () => {
  const root = project()
  await init('--yes', root)
  const text = textOf(root, workflow).replaceAll('\n', '\r\n')
  writeInto(root, { [workflow]: text })
  const again = await init('--yes', root)
  expect(again).toMatchObject({ code: 0, out: expect.stringContaining(`  unchanged  ${workflow}\n`) })
  expect(again.out).not.toContain('+++')
  expect(textOf(root, workflow)).toBe(text)
  // An edit shows as one.
  writeInto(root, { [workflow]: `${text}    with: { environment: staging }\r\n` })
  const { code, out } = await init('--yes', root)
  expect(code).toBe(1)
  expect(out.match(/^[+-](?!\+\+|--).*$/gm)).toEqual(['-    with: { environment: staging }'])
})

test('files that git ignores are named each time, and are no edit the second time', async () => {
  const root = project({ '.gitignore': '.github/\n' })
  const ignored = Object.keys(pinnedProject).filter(path => path.startsWith('.github/'))
  for (const out of [(await init('--yes', root)).out, (await init('--yes', root)).out]) {
    const command = out.replaceAll(/\s+/g, ' ').match(/git add --force ((?:\.github\S+ ?)+)/)?.[1] ?? ''
    expect(command.trim().split(' ').sort()).toEqual([...ignored, dependabot, workflow].sort())
    expect(out).not.toContain('KEPT')
  }
})

test('nothing is written through a link, which may lead out of the repository', async () => {
  const { '.github/requirements-build.txt': _, '.github/requirements-test.txt': __, ...plain } = pinnedProject
  const root = repositoryWith({
    ...plain,
    'requirements-build.txt': pinnedProject['.github/requirements-build.txt'],
    'requirements-test.txt': pinnedProject['.github/requirements-test.txt'],
  })
  const elsewhere = mkdtempSync(join(tmpdir(), 'elsewhere-'))
  symlinkSync(elsewhere, join(root, '.github'))
  expect(await init('--yes', root)).toMatchObject({
    code: 3,
    err: expect.stringMatching(/^Could not write .*: \.github is a link or no directory\. Replace it with a directory/),
  })
  expect(readdirSync(elsewhere)).toEqual([])
})

test('the help has every exit code', async () => {
  const { out } = await init('--help')
  expect(tooWide(out)).toEqual([])
  expect(out).toMatch(/^ +4 +the changes are shown and not written: no yes$/m)
})

test('of two projects with images, each gets its tags, and a job that its tags start', async () => {
  const one = (name: string) =>
    Object.entries(pinnedProject).map(([path, text]) => [
      `${name}/${path.replace('.github/', '')}`,
      text.replaceAll('widget', name),
    ])
  const dockerfiles = { 'web/Dockerfile': 'FROM scratch\n', 'api/Dockerfile': 'FROM scratch\n' }
  const root = repositoryWith({ ...Object.fromEntries([...one('web'), ...one('api')]), ...dockerfiles })
  git(root, 'add', '.')
  git(root, 'commit', '--quiet', '--message', 'all')
  git(root, 'tag', 'web@1.2.2')
  expect((await init('--yes', root)).code).toBe(0)
  expect(textOf(root, '.github/release-tools.yaml').split('\n').slice(1)).toEqual([
    ...['projects:', '  - directory: api', '    tag-pattern: "api-v{version}"'],
    ...['  - directory: web', '    tag-pattern: "web@{version}"', ''],
  ])
  expect(textOf(root, workflow)).toContain('uses: org/release-tools/.github/workflows/release-with-images.yml@')
  const { out } = await cli(['config', '--json', root])
  const { projects } = JSON.parse(out) as { projects: { images: { name: { value: string } }[] }[] }
  expect(projects.map(({ images }) => images.map(({ name }) => name.value))).toEqual([['api'], ['web']])
  expect((await init(root)).out).toContain('Nothing to do')
})

test('a file that changes while the diff is shown is not overwritten', async () => {
  const root = project()
  const meanwhile = () => {
    writeInto(root, { [dependabot]: 'version: 2\n' })
    return 'yes'
  }
  const answers = { shift: meanwhile } as unknown as string[]
  expect(await cli(['init', root], false, answers)).toMatchObject({
    code: 3,
    err: expect.stringMatching(/^Could not write \.github\/dependabot\.yml: the file changed while the diff was shown/),
  })
  expect(existsSync(join(root, workflow))).toBe(false)
  expect(textOf(root, dependabot)).toBe('version: 2\n')
})
