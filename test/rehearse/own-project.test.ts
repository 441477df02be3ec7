import { execFileSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { git, gitAt } from '../../scripts/act/git.ts'
import { createProject } from '../../scripts/act/project.ts'
import { readWorkflow } from '../../scripts/act/workflow.ts'
import { readOwnProject } from '../../scripts/rehearse/own-project.ts'
import { root } from '../../scripts/shared/repository.ts'

const template = readFileSync(join(root, 'workflows-templates/release.yml'), 'utf8')
const short = readFileSync(join(root, 'workflows-templates/python-release.yml'), 'utf8')
const date = '2026-11-20T10:00:00+01:00'
const workflow = '.github/workflows/ship.yml'
const pyproject = '[project]\nname = "widget"\nversion = "1.2.0"\n'

/** The long template for tags of another form. */
function shipping(form: string): string {
  return template
    .replace('tags: ["v*"]', `tags: ["${form}*"]`)
    .replace('TAG_PATTERN: ""', `TAG_PATTERN: ${form}{version}`)
}

function scratch(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), 'own-project-')))
}

function write(directory: string, files: Record<string, string>) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true })
    writeFileSync(join(directory, path), text)
  }
}

/** A directory `widget` with these files, which are not committed. */
function directoryOf(files: Record<string, string>): string {
  const directory = join(scratch(), 'widget')
  write(directory, files)
  return directory
}

function project(files: Record<string, string>): string {
  const directory = directoryOf(files)
  git(directory, 'init', '--quiet', '--initial-branch', 'main')
  commit(directory)
  return directory
}

function commit(directory: string, files: Record<string, string> = {}) {
  write(directory, files)
  git(directory, 'add', '--all')
  gitAt(date, directory, 'commit', '--quiet', '--allow-empty', '--message', 'A change')
}

const read = (path: string, tag?: string) => readOwnProject(path, { tag }, join(scratch(), 'clone'))
const consumerOf = async (path: string, tag?: string) => (await read(path, tag)).rehearsed.consumer

/** Path, time of change and size of every file, also of those of git. */
function stateOf(directory: string): string[] {
  const paths = execFileSync('find', [directory, '-type', 'f'], { encoding: 'utf8' }).trim().split('\n').sort()
  return paths.map(path => `${path} ${statSync(path).mtimeMs} ${statSync(path).size}`)
}

test('a directory without git is committed in a clone, under the tag of its version, with the template; nothing is written into it', async () => {
  const directory = directoryOf({ 'pyproject.toml': pyproject, 'widget.py': '', '.gitignore': '*.log\n', 'x.log': '' })
  const before = stateOf(directory)
  const { rehearsed, clone, decisions } = await read(directory)
  expect(stateOf(directory)).toEqual(before)
  expect(rehearsed.consumer).toEqual({
    repository: 'local/widget',
    tag: 'v1.2.0',
    workflow: '.github/workflows/release.yml',
  })
  expect(rehearsed).toMatchObject({
    hasKey: false,
    hasImages: false,
    files: { '.github/workflows/release.yml': short },
  })
  expect(git(clone, 'ls-files')).toBe('.gitignore\npyproject.toml\nwidget.py')
  expect(git(clone, 'status', '--porcelain')).toBe('')
  expect(decisions).toEqual([
    `committed the work tree of ${directory} in a temporary clone; nothing is written into the directory`,
    'the tag is v1.2.0, made in the clone only: pyproject.toml has the version 1.2.0',
    'no workflow here makes a release, so the clone gets one: .github/workflows/release.yml',
  ])
})

test('changed, new and removed files are in the clone, and what git ignores is not; the repository stays as it is', async () => {
  const directory = project({ 'pyproject.toml': pyproject, 'old.py': '', 'kept.py': '' })
  writeFileSync(join(directory, '.git/info/exclude'), 'notes.txt\n')
  write(directory, { 'notes.txt': '', 'new.py': '', 'pyproject.toml': pyproject.replace('1.2.0', '1.3.0') })
  rmSync(join(directory, 'old.py'))
  const before = stateOf(directory)
  const { clone, rehearsed } = await read(directory)
  expect(stateOf(directory)).toEqual(before)
  expect(git(clone, 'ls-files')).toBe('kept.py\nnew.py\npyproject.toml')
  expect(readFileSync(join(clone, 'pyproject.toml'), 'utf8')).toContain('1.3.0')
  expect(rehearsed.consumer.tag).toBe('v1.3.0')
  expect(git(clone, 'log', '--format=%s')).toBe('The work tree as it is\nA change')
})

test('without changes, the clone has the last commit of the user', async () => {
  const directory = project({ 'pyproject.toml': pyproject })
  const { rehearsed, decisions } = await read(directory)
  expect(rehearsed.source?.commit).toBe(git(directory, 'rev-parse', 'HEAD'))
  expect(decisions[0]).toMatch(/^cloned the last commit of /)
})

const computed =
  '[project]\nname = "widget"\ndynamic = ["version"]\n[tool.setuptools_scm]\n[build-system]\nrequires = ["setuptools", "setuptools-scm"]\n'

test.each([
  [[], 'v0.1.0', 'setuptools-scm computes the version, and no tag fits v{version}'],
  [['v1.9.9', 'v1.10.0', 'nightly'], 'v1.10.1', 'setuptools-scm computes the version, and the last tag is v1.10.0'],
  [['v1.10.0', 'v2.0rc1'], 'v2.0', 'setuptools-scm computes the version, and the last tag is v2.0rc1'],
  [['v1!2.9.post1'], 'v1!2.10', 'setuptools-scm computes the version, and the last tag is v1!2.9.post1'],
])('if the build computes the version and the tags are %j, the next one is %s', async (tags, tag, why) => {
  const directory = project({ 'pyproject.toml': computed })
  for (const name of tags) git(directory, 'tag', name)
  commit(directory, { 'new.py': '' })
  const { rehearsed, decisions } = await read(directory)
  expect(rehearsed.consumer.tag).toBe(tag)
  expect(decisions[1]).toBe(`the tag is ${tag}, made in the clone only: ${why}`)
})

test.each([
  ['CHANGELOG.md', '# Changelog\n\n## [Unreleased]\n\n## [1.10.2] - 2026-01-31\n'],
  ['CHANGES.rst', 'Changes\n=======\n\n.. x\n\n1.10.2 (2026-01-31)\n-------------------\n'],
  ['HISTORY', 'v1.10.2\n=====\n\n* new\n'],
])('or the one that %s begins with, if that is higher', async (name, text) => {
  const directory = project({ 'pyproject.toml': computed, [name]: text })
  git(directory, 'tag', 'v1.10.0')
  commit(directory, { 'new.py': '' })
  expect((await read(directory)).decisions[1]).toBe(
    `the tag is v1.10.2, made in the clone only: setuptools-scm computes the version, and ${name} begins with 1.10.2`,
  )
  git(directory, 'tag', 'v1.10.2')
  commit(directory, { 'newer.py': '' })
  expect((await consumerOf(directory)).tag).toBe('v1.10.3')
})

test('an unpacked source distribution has its version in PKG-INFO', async () => {
  const directory = directoryOf({ 'pyproject.toml': computed, 'PKG-INFO': 'Metadata-Version: 2.1\nVersion: 26.1.0\n' })
  expect((await consumerOf(directory)).tag).toBe('v26.1.0')
})

test('the tag of the last commit is rehearsed, with what was changed since; one of another commit is, too, and said', async () => {
  const directory = project({ 'pyproject.toml': computed })
  git(directory, 'tag', 'v1.0.0')
  write(directory, { 'changed.py': '' })
  expect((await read(directory)).decisions[1]).toBe(
    'the tag is v1.0.0, made in the clone only: your last commit has it',
  )
  commit(directory, { 'new.py': '' })
  expect((await read(directory, 'v1.0.0')).decisions[1]).toBe(
    'the tag is v1.0.0, made in the clone only: you named it, which is the tag of another commit already',
  )
})

test.each([
  ['https://github.com/acme/widget.git', 'acme/widget'],
  ['https://git.example.com/scm/acme/widget', 'acme/widget'],
  ['ssh://git@git.example.com:2222/acme/widget.git', 'acme/widget'],
  ['git@git.example.com:tools/widget.git', 'tools/widget'],
  ['../elsewhere', 'local/widget'],
])('the repository of %s is %s', async (address, repository) => {
  const directory = project({ 'pyproject.toml': pyproject })
  git(directory, 'remote', 'add', 'origin', address)
  expect((await consumerOf(directory)).repository).toBe(repository)
})

test('without a remote, the repository is the one that the project names most often as its home on GitHub', async () => {
  const urls =
    '[project.urls]\nFunding = "https://github.com/sponsors/someone"\nDocs = "https://github.com/other/docs"\nSource = "https://github.com/pallets/widget.git"\nIssues = "https://github.com/pallets/widget/issues/"\n'
  expect((await consumerOf(project({ 'pyproject.toml': `${pyproject}\n${urls}` }))).repository).toBe('pallets/widget')
})

test('directory and form of the tags come from the long workflow, which signs with a key', async () => {
  const directory = project({
    [workflow]: shipping('widget-').replace('PROJECT: .', 'PROJECT: python'),
    'python/pyproject.toml': pyproject,
  })
  const { rehearsed, directory: found } = await read(directory)
  expect(rehearsed).toMatchObject({
    consumer: { tag: 'widget-1.2.0', workflow },
    files: {},
    hasKey: true,
    hasGpg: false,
  })
  expect(found).toBe('python')
})

test('a project signs with GPG if it has its public key and gives the workflow the secret', async () => {
  const files = { 'pyproject.toml': pyproject, '.github/gpg.asc': 'a key\n' }
  const withGpg = async (text: string) => (await read(project({ ...files, [workflow]: text }))).rehearsed.hasGpg
  expect(await withGpg(`${short}    secrets: { gpg-private-key: x }\n`)).toBe(true)
  expect(await withGpg(short)).toBe(false)
})

test('of the jobs of several projects, only those run that the tag starts', async () => {
  const called = short.slice(short.indexOf('  release:\n'))
  const jobOf = (name: string) =>
    called.replace(
      '  release:\n',
      `  ${name}:\n    if: github.event_name == 'pull_request' || startsWith(github.ref, 'refs/tags/${name}-v')\n`,
    )
  const after = '  web-report:\n    needs: web\n    runs-on: ubuntu-24.04\n    steps: [{ run: echo }]\n'
  const text = `${short.slice(0, short.indexOf('  release:\n'))}${jobOf('core')}${jobOf('web')}${after}`
  const files = {
    [workflow]: text.replace('tags: ["v*"]', 'tags: ["core-v*", "web-v*"]'),
    'core/pyproject.toml': pyproject,
  }
  const config = two.replace('web@', 'web-v')
  const directory = project({ ...files, '.github/release-tools.yaml': config, 'web/pyproject.toml': pyproject })
  const { rehearsed, decisions } = await read(join(directory, 'core'))
  expect(rehearsed.consumer).toMatchObject({ tag: 'core-v1.2.0', workflow })
  expect(Object.keys(parse(rehearsed.files[workflow] ?? '').jobs)).toEqual(['core'])
  expect(decisions[3]).toBe('the tag does not start the jobs web, web-report')
  expect(Object.keys(parse((await read(join(directory, 'web'))).rehearsed.files[workflow] ?? '').jobs)).toEqual([
    'web',
    'web-report',
  ])
})

test('wheels for several systems are those of this machine', async () => {
  const text = readFileSync(join(root, 'workflows-templates/compiled-wheels.yml'), 'utf8')
  const { rehearsed, decisions } = await read(project({ [workflow]: text, 'pyproject.toml': pyproject }))
  expect(rehearsed.files[workflow]).toBe(short)
  expect(decisions[3]).toBe('wheels for other systems need their machines: release.yml builds the wheel for this one')
})

test('a job that asks the real server for the checklist does not run, and the release begins without it', async () => {
  const text = readFileSync(join(root, 'workflows-templates/checked-release.yml'), 'utf8')
  const { rehearsed, decisions } = await read(project({ [workflow]: text, 'pyproject.toml': pyproject }))
  const { needs: _, with: __, ...release } = parse(text).jobs.release
  const { jobs } = parse(rehearsed.files[workflow] ?? '')
  expect(jobs).toEqual({ release: { ...release, with: {} } })
  expect(decisions[3]).toBe('the job check does not run: only the real server knows what it asks')
  const path = join(scratch(), 'x.yml')
  writeFileSync(path, rehearsed.files[workflow] ?? '')
  expect(readWorkflow(path).call?.path).toBe('.github/workflows/release.yml')
})

test('a job that publishes on an index does not run: the index may be the real one', async () => {
  const text = readFileSync(join(root, 'workflows-templates/python-release-and-pypi.yml'), 'utf8')
  const directory = project({ [workflow]: text, 'pyproject.toml': pyproject })
  const { rehearsed, decisions } = await read(directory)
  expect(rehearsed).toMatchObject({ name: 'widget', toIndex: true, hasKey: false })
  const { jobs } = parse(rehearsed.files[workflow] ?? '')
  expect(jobs).toEqual({
    ...parse(text).jobs,
    pypi: { ...parse(text).jobs.pypi, if: "github.event_name == 'rehearsed_apart'" },
  })
  expect(decisions[3]).toBe('the job pypi does not run: its package index may be the real one')
  const path = join(scratch(), 'x.yml')
  writeFileSync(path, rehearsed.files[workflow] ?? '')
  expect(readWorkflow(path).jobsFor('push')).toEqual(
    readWorkflow(join(root, '.github/workflows/release.yml')).jobsFor('push'),
  )
})

test('a workflow that records pushes makes no release, although a tag starts it', async () => {
  const records = readFileSync(join(root, 'workflows-templates/source-record.yml'), 'utf8')
  const files = { [workflow]: short, '.github/workflows/source-record.yml': records, 'pyproject.toml': pyproject }
  expect(await consumerOf(project(files))).toMatchObject({ workflow, tag: 'v1.2.0' })
})

test('among several workflows, the tag chooses', async () => {
  const gadget = '.github/workflows/gadget.yaml'
  const files = {
    [workflow]: short,
    [gadget]: short.replaceAll('v*', 'gadget/v*'),
    '.github/workflows/ci.yml': 'jobs: {}\n',
  }
  const directory = project({ ...files, 'pyproject.toml': pyproject })
  expect(await consumerOf(directory, 'gadget/v2.0')).toMatchObject({ workflow: gadget, tag: 'gadget/v2.0' })
  expect(await consumerOf(directory)).toMatchObject({ workflow, tag: 'v1.2.0' })
  const both = project({ ...files, [gadget]: short, 'pyproject.toml': pyproject })
  await expect(read(both)).rejects.toThrow(
    /the tag v1\.2\.0 starts several workflows that make a release: .*gadget\.yaml, .*ship\.yml\. Let each/,
  )
})

const two =
  'projects:\n  - { directory: core, tag-pattern: "core-v{version}" }\n  - { directory: web, tag-pattern: "web@{version}" }\n'

test('of several projects, the directory or the tag names one; the template starts on its tags', async () => {
  const directory = project({
    '.github/release-tools.yaml': two,
    'core/pyproject.toml': pyproject,
    'web/pyproject.toml': pyproject.replace('widget', 'web'),
  })
  const { rehearsed, directory: found } = await read(join(directory, 'web'))
  expect([found, rehearsed.consumer.tag]).toEqual(['web', 'web@1.2.0'])
  expect(rehearsed.files['.github/workflows/release.yml']).toContain('push: { tags: ["web@*"] }')
  expect((await read(directory, 'core-v1.2.0')).directory).toBe('core')
  await expect(read(directory)).rejects.toThrow(/Name the project by its directory, or by a tag that fits one of them/)
})

test('a project in a directory below needs no configuration: the workflow gets the directory', async () => {
  const directory = project({ 'libs/widget/pyproject.toml': pyproject, 'libs/widget/Dockerfile': 'FROM scratch\n' })
  const { rehearsed, directory: found } = await read(join(directory, 'libs/widget'))
  expect(found).toBe('libs/widget')
  expect(rehearsed.hasImages).toBe(true)
  expect(rehearsed.files['.github/workflows/release.yml']).toMatch(
    /release-with-images\.yml@.*\n {4}with: \{ project-directory: "libs\/widget" \}\n$/,
  )
  await expect(read(directory)).rejects.toThrow(
    'there is no project in its root: no pyproject.toml, setup.py, setup.cfg or Dockerfile, but in libs/widget. Name one of these directories.',
  )
})

test('a directory that cannot be released says why, and what to do', async () => {
  const directory = project({ [workflow]: shipping('widget-'), 'pyproject.toml': pyproject })
  const refused = (path: string, tag?: string) => expect(read(path, tag)).rejects
  await refused(join(directory, 'nowhere')).toThrow(/Could not rehearse the release of .*nowhere: it does not exist\./)
  await refused(join(directory, workflow)).toThrow('it is not a directory. Name the directory of the project.')
  await refused(scratch()).toThrow(
    'no pyproject.toml, setup.py, setup.cfg or Dockerfile. Name the directory of a project.',
  )
  await refused(directory, 'v1.2.0').toThrow(
    `the tag v1.2.0 does not start ${workflow} (TAG_PATTERN: widget-{version}). Name another tag with --tag, or change \`tags:\``,
  )
  // A call has no tag pattern of its own.
  await expect(read(project({ [workflow]: short, 'pyproject.toml': pyproject }), '1.2.0')).rejects.toThrow(
    /the tag 1\.2\.0 does not start \.github\/workflows\/ship\.yml\. Name another tag with --tag, or change `tags:`/,
  )
  await refused(directory, '--help').toThrow('"--help" is not a tag of a release.')
  const files = { 'pyproject.toml': pyproject }
  const odd = pyproject.replace(/version = ".*"/, String.raw`version = "1.0\n::warning::x"`)
  await refused(project({ 'pyproject.toml': odd })).toThrow(
    String.raw`its version would give the tag "v1.0\n::warning::x", which is not a tag of a release. Correct the version, or name another tag with --tag.`,
  )
  await refused(project({ ...files, [workflow]: `${template}\n  - [` })).toThrow(`${workflow} is not a workflow: `)
  const other = template.replace('actions/setup-python@', 'acme/setup-python@')
  await refused(project({ ...files, [workflow]: other })).toThrow('examples/act/ has no stand-in for it')
})

test('the copy has the history, the message of the tag and the files of the rehearsal', async () => {
  const directory = project({ 'pyproject.toml': pyproject, '.gitignore': '*.pub\n', [workflow]: short })
  git(directory, 'tag', '--annotate', 'v1.2.0', '--message', 'What is new')
  const { rehearsed } = await read(directory)
  const files = { '.github/cosign.pub': 'a key\n' }
  const copy = await createProject({ ...rehearsed, ...rehearsed.consumer, to: join(scratch(), 'copy'), files })
  const inCopy = (...args: string[]) => execFileSync('git', args, { cwd: copy.path, encoding: 'utf8' }).trim()
  expect(inCopy('rev-parse', 'v1.2.0^{commit}')).toBe(copy.commit)
  expect(inCopy('rev-parse', 'HEAD^')).toBe(git(directory, 'rev-parse', 'HEAD'))
  expect(inCopy('log', '-1', '--format=%cI')).toBe(date)
  expect(copy.message).toBe('What is new')
  expect(inCopy('show', 'HEAD:.github/cosign.pub')).toBe('a key')
  expect(inCopy('remote', 'get-url', 'origin')).toBe('https://github.com/local/widget.git')
  expect(inCopy('status', '--porcelain')).toBe('')
})

test('a link in the project leads no file of the rehearsal out of the copy', async () => {
  const outside = scratch()
  const directory = directoryOf({ 'pyproject.toml': pyproject })
  symlinkSync(outside, join(directory, '.sigstore'))
  const { rehearsed } = await read(directory)
  const files = { '.sigstore/trusted_root.json': '{}' }
  const made = createProject({ ...rehearsed, ...rehearsed.consumer, to: join(scratch(), 'copy'), files })
  await expect(made).rejects.toThrow('a folder of this path is a symbolic link. Replace the link with a folder.')
  expect(execFileSync('ls', ['-A', outside], { encoding: 'utf8' })).toBe('')
})
