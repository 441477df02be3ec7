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
import { git, gitAt } from '../../scripts/act/git.ts'
import { createProject } from '../../scripts/act/project.ts'
import { readOwnProject } from '../../scripts/demo/own-project.ts'
import { root } from '../../scripts/shared/repository.ts'

const template = readFileSync(join(root, 'workflows-templates/release.yml'), 'utf8')
const date = '2026-11-20T10:00:00+01:00'
const workflow = '.github/workflows/ship.yml'

/** The template for tags of another form. */
function shipping(form: string): string {
  return template
    .replace('tags: ["v*"]', `tags: ["${form}*"]`)
    .replace('TAG_PATTERN: ""', `TAG_PATTERN: ${form}{version}`)
}

function scratch(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), 'own-project-')))
}

function project(files: Record<string, string> = { [workflow]: shipping('widget-') }): string {
  const directory = join(scratch(), 'widget')
  mkdirSync(directory)
  git(directory, 'init', '--quiet', '--initial-branch', 'main')
  commit(directory, files)
  return directory
}

function commit(directory: string, files: Record<string, string>) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true })
    writeFileSync(join(directory, path), text)
  }
  git(directory, 'add', '--all')
  gitAt(date, directory, 'commit', '--quiet', '--allow-empty', '--message', 'A change')
}

test('repository, tag, workflow, commit and requirements come from the directory', () => {
  const directory = project({
    [workflow]: shipping('widget-').replace('PROJECT: .', 'PROJECT: python'),
    'python/requirements.txt': '',
    'python/requirements-test.txt': '',
    'python/requirements-docs.txt': '',
  })
  git(directory, 'remote', 'add', 'origin', 'git@git.example.com:tools/widget.git')
  git(directory, 'tag', 'nightly')
  git(directory, 'tag', 'widget-1.2.0')
  expect(readOwnProject(directory, undefined)).toEqual({
    consumer: { repository: 'tools/widget', tag: 'widget-1.2.0', workflow },
    source: { directory, commit: git(directory, 'rev-parse', 'HEAD') },
    directory: 'python',
    requirements: ['requirements.txt', 'requirements-test.txt'].map(name => join(directory, 'python', name)),
  })
})

test.each([
  ['https://github.com/acme/widget.git', 'acme/widget'],
  ['https://git.example.com/scm/acme/widget', 'acme/widget'],
  ['ssh://git@git.example.com:2222/acme/widget.git', 'acme/widget'],
  ['../elsewhere', 'acme/widget'],
])('the repository of %s is %s', (address, repository) => {
  const directory = project()
  git(directory, 'remote', 'add', 'origin', address)
  expect(readOwnProject(directory, 'widget-1.2.0').consumer.repository).toBe(repository)
})

test('a workflow that calls the reusable one names no requirements, so they are those that the called one installs', () => {
  const directory = project({
    [workflow]: readFileSync(join(root, 'workflows-templates/python-release.yml'), 'utf8'),
    ...{ 'requirements.txt': '', 'requirements-test.txt': '' },
  })
  const { consumer, requirements } = readOwnProject(directory, 'v1.2.0')
  expect(consumer).toEqual({ repository: 'acme/widget', tag: 'v1.2.0', workflow })
  expect(requirements).toEqual(['requirements.txt', 'requirements-test.txt'].map(name => join(directory, name)))
})

test('among several workflows, the tag chooses', () => {
  const gadget = '.github/workflows/gadget.yaml'
  const other = '.github/workflows/ci.yml'
  const directory = project({
    ...{ [workflow]: shipping('widget-'), [gadget]: shipping('gadget/v') },
    [other]: 'on: push\njobs: {}\n',
  })
  expect(readOwnProject(directory, 'gadget/v2.0').consumer).toMatchObject({ workflow: gadget, tag: 'gadget/v2.0' })
  git(directory, 'tag', 'widget-1.0')
  git(directory, 'tag', 'gadget/v2.0')
  expect(() => readOwnProject(directory, undefined)).toThrow(
    /there are several possible releases: gadget\/v2\.0 by .*gadget\.yaml, widget-1\.0 by .*ship\.yml\. Name one tag with --tag/,
  )
})

test('a directory that cannot be released says why, and what to do', () => {
  const directory = project()
  const refused = (path: string, tag?: string) => expect(() => readOwnProject(path, tag))
  refused(join(directory, 'nowhere')).toThrow(
    /Could not rehearse the release of .*nowhere: it does not exist\. Name the dir/,
  )
  refused(join(directory, workflow)).toThrow('it is not a directory. Name the directory of the project with --project.')
  refused(scratch()).toThrow('it is not the work tree of a git repository. Commit the project to git first')
  refused(join(directory, '.github')).toThrow(`it is inside of the git repository ${directory}. Name that directory.`)
  refused(directory).toThrow('the last commit has no tag. Name a tag with --tag. It is made in the copy only.')
  refused(directory, 'v1.2.0').toThrow(
    `the tag v1.2.0 does not fit \`tags:\` and the tag pattern of ${workflow} (TAG_PATTERN: widget-{version}). Name another tag`,
  )
  refused(directory, 'widget-next').toThrow('the tag widget-next does not fit')
  refused(directory, '--help').toThrow('"--help" is not a tag of a release.')
  writeFileSync(join(directory, 'new.py'), '')
  refused(directory, 'widget-1.0').toThrow(
    /it has changes, and a release has only what is committed\. Commit, stash or ignore .*\?\? new\.py/,
  )
})

test('a repository without a commit, a workflow or one that can be read says so', () => {
  const empty = scratch()
  git(empty, 'init', '--quiet')
  expect(() => readOwnProject(empty, 'v1')).toThrow('it has no commit. Commit the project first.')
  const none = project({ '.github/workflows/ci.yml': 'on: push\njobs: {}\n' })
  expect(() => readOwnProject(none, 'v1')).toThrow(
    /no workflow in .* calls a workflow of org\/release-tools, or uses its action publish-release\. Copy/,
  )
  const broken = project({ [workflow]: `${template}\n  - [` })
  expect(() => readOwnProject(broken, 'v1')).toThrow('.github/workflows/ship.yml is not a workflow: ')
  const other = project({ [workflow]: template.replace('actions/setup-python@', 'acme/setup-python@') })
  expect(() => readOwnProject(other, 'v1')).toThrow('examples/act/ has no stand-in for it')
})

test('a tag that is at another commit is not moved in silence', () => {
  const directory = project()
  git(directory, 'tag', 'widget-1.0')
  commit(directory, { 'new.py': '' })
  expect(() => readOwnProject(directory, 'widget-1.0')).toThrow(
    /the tag widget-1\.0 is at commit .*Run `git checkout widget-1\.0`/,
  )
})

test('the copy has the history, the message of the tag and the demo’s files; the directory stays as it is', async () => {
  const directory = project({ [workflow]: shipping('widget-'), '.gitignore': '*.pub\n', 'widget.py': 'a = 1\n' })
  git(directory, 'tag', '--annotate', 'widget-1.0', '--message', 'What is new')
  const before = stateOf(directory)
  const { consumer, source } = readOwnProject(directory, undefined)
  const files = { '.github/cosign.pub': 'a key\n' }
  const copy = await createProject({ ...consumer, to: join(scratch(), 'copy'), files, source })
  const inCopy = (...args: string[]) => execFileSync('git', args, { cwd: copy.path, encoding: 'utf8' }).trim()
  expect(inCopy('rev-parse', 'widget-1.0^{commit}')).toBe(copy.commit)
  expect(inCopy('rev-parse', 'HEAD^')).toBe(source.commit)
  expect(inCopy('log', '-1', '--format=%cI')).toBe(date)
  expect(inCopy('for-each-ref', '--format=%(contents)', 'refs/tags/widget-1.0')).toBe('What is new')
  expect(copy.message).toBe('What is new')
  expect(inCopy('show', 'HEAD:.github/cosign.pub')).toBe('a key')
  expect(inCopy('remote', 'get-url', 'origin')).toBe('https://github.com/acme/widget.git')
  expect(inCopy('status', '--porcelain')).toBe('')
  expect(stateOf(directory)).toEqual(before)
})

test('a link in the project leads no file of the demo out of the copy', async () => {
  const outside = scratch()
  const directory = project({ [workflow]: shipping('widget-') })
  symlinkSync(outside, join(directory, '.sigstore'))
  commit(directory, {})
  const { consumer, source } = readOwnProject(directory, 'widget-1.0')
  const files = { '.sigstore/trusted_root.json': '{}' }
  const made = createProject({ ...consumer, to: join(scratch(), 'copy'), files, source })
  await expect(made).rejects.toThrow('a folder of this path is a symbolic link. Replace the link with a folder.')
  expect(execFileSync('ls', ['-A', outside], { encoding: 'utf8' })).toBe('')
  rmSync(outside, { recursive: true })
})

/** Path, time of change and size of every file, also of those of git. */
function stateOf(directory: string): string[] {
  const paths = execFileSync('find', [directory, '-type', 'f'], { encoding: 'utf8' }).trim().split('\n').sort()
  return paths.map(path => `${path} ${statSync(path).mtimeMs} ${statSync(path).size}`)
}
