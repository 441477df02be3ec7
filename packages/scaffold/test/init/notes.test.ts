import { expect, test } from '@jest/globals'
import { configText, neededPython } from '../../src/init/config-file.ts'
import { dependabotFile, unwatchedBy } from '../../src/init/dependabot.ts'
import type { AdoptFile, AdoptPlan } from '../../src/init/model.ts'
import { notesOf, todoOf } from '../../src/init/notes.ts'
import type { ProjectSurvey, Survey } from '../../src/survey/model.ts'
import { readWorkflow } from '../../src/survey/workflows.ts'

type Facts = Omit<AdoptPlan, 'notes' | 'todo'>

const build = { needs: [] }
const python = { build, system: {}, dependencies: { kind: 'none' } }

function project(more: object = {}): ProjectSurvey {
  const config = {
    'tag-pattern': { value: 'v{version}' },
    'version-scheme': { value: 'pep440' },
    'notes-from': { value: { kind: 'auto' } },
    changelog: { value: 'CHANGES.md' },
  }
  const own = {
    name: 'widget',
    directory: '.',
    declared: {},
    hasTests: true,
    dockerfiles: [],
    images: [],
    python,
    config,
  }
  return { ...own, ...more } as unknown as ProjectSurvey
}

function facts(survey: object = {}, files: object[] = [], pypi = false): Facts {
  const whole = {
    projects: [project()],
    tags: [],
    leftOut: [],
    workflows: [],
    changed: [],
    files: ['SECURITY.md'],
    ...survey,
  }
  return {
    survey: whole as unknown as Survey,
    files: files as AdoptFile[],
    ignored: [],
    pypi,
    signing: { gpg: false, login: [] },
  }
}

const environment =
  'In Settings → Environments, make the environment release, with reviewers if a person should approve.'

test('a plain project needs one step', () => {
  expect(notesOf(facts())).toEqual([])
  expect(todoOf(facts())).toEqual([environment])
})

test('a project that names no contact for vulnerabilities is told where a template is', () => {
  const text =
    'Say in SECURITY.md how to report a vulnerability. A template, and one of a page about disclosure: workflows-templates/security of release-tools.'
  expect(todoOf(facts({ files: ['docs/index.md'] }))).toEqual([text, environment])
  expect(todoOf(facts({ files: ['.github/SECURITY.md'] }))).toEqual([environment])
})

test('files that git ignores must be added with force', () => {
  const ignored = ['.github/workflows/release.yml', 'my lib/requirements-build.txt']
  expect(todoOf({ ...facts(), ignored })).toEqual([
    "A .gitignore leaves out what a release needs. Add it with force: git add --force .github/workflows/release.yml 'my lib/requirements-build.txt'",
    environment,
  ])
})

test('notes say what was found, and what follows', () => {
  const files = [{ path: '.github/workflows/release.yml', fate: 'new' }]
  const found = project({
    python: {
      ...python,
      build: { needs: [], packsAll: 'hatchling', compiler: 'maturin', downloads: 'CMakeLists.txt' },
      dependencies: { kind: 'computed', file: 'setup.py' },
    },
    declared: { computedBy: 'hatch-vcs' },
  })
  const broken = readWorkflow('a.yml', 'a: [')
  const origin = { host: 'ghes.example.com', owner: 'acme', name: 'widget' }
  const survey = { projects: [found], tags: ['nightly'], leftOut: ['inner'], workflows: [broken], origin }
  expect(notesOf(facts(survey, files))).toEqual([
    'hatchling puts every file that git tracks into the source distribution of widget: these go in, too. The wheel stays as it is.',
    'widget has compiled code (maturin): its wheels fit one platform each.',
    'The build of widget may download something (CMakeLists.txt): put that into the repository, so that it builds without a network.',
    'The build computes the version of widget (hatch-vcs).',
    'To pin what widget needs, uv ran its setup.py.',
    'No tag has a version that could be one of widget, such as nightly.',
    'git names the server ghes.example.com, so that the workflow is the one for GitHub Enterprise Server.',
    'inner is inside of another project, and is not released on its own.',
    'a.yml could not be read, so that nothing is known of it.',
  ])
  const elsewhere = {
    ...found,
    directory: 'lib',
    python: { ...found.python, dependencies: { kind: 'computed', file: 'pyproject.toml' } },
  }
  const notes = notesOf(facts({ projects: [elsewhere] }, files))
  expect(notes).toContain('To pin what widget needs, uv ran its build.')
  expect(notes.join()).not.toContain('source distribution')
})

test('a server that may not be GitHub is called unknown', () => {
  const at = (origin: object, workflows: object[] = []) =>
    notesOf(facts({ projects: [project()], workflows, origin: { owner: 'acme', name: 'widget', ...origin } })).join()
  const unknown = (host: string) => `git names the server ${host}, and whether that is GitHub is unknown: the workflow`
  expect(at({ host: 'gitlab.com' })).toContain(unknown('gitlab.com'))
  expect(at({ host: 'vs-ssh.visualstudio.com' })).toContain(unknown('vs-ssh.visualstudio.com'))
  expect(at({ host: 'work', isAlias: true })).toContain(unknown('work'))
  expect(at({ host: 'mygitlab.com' })).toContain('is the one for GitHub Enterprise Server')
  const ghes = readWorkflow(
    '.github/workflows/r.yml',
    'on: push\njobs:\n  r:\n    uses: org/release-tools/.github/workflows/release.ghes.yml@v1\n',
  )
  expect(at({ host: 'work', isAlias: true }, [ghes])).toContain('is the one for GitHub Enterprise Server')
})

test('a publisher that stays is explained, with the first things that would be lost', () => {
  const steps = Array.from({ length: 9 }, (_, at) => `      - run: make part-${at}\n`).join('')
  const path = '.github/workflows/publish.yml'
  const of = (text: string, changed: string[] = []) =>
    todoOf(facts({ projects: [project()], workflows: [readWorkflow(path, text)], changed }, [], true)).join()
  const job = 'on: release\njobs:\n  up:\n    steps:\n      - run: uv publish\n'
  expect(of(`${job}${steps}`)).toContain('job up: make part-4; and 4 more), so that it stays')
  expect(of(job, [path])).toContain('publishes on PyPI, and is not committed as it is here, so that it stays')
  expect(of(job)).toContain('publishes on PyPI, and may do other things too, so that it stays')
})

test('steps say what a person has to do', () => {
  const publishing = readWorkflow(
    '.github/workflows/ci.yml',
    'on: [push, schedule]\njobs:\n  up:\n    steps:\n      - run: make docs && uv publish\n',
  )
  const tagged = readWorkflow('.github/workflows/docs.yml', 'on: { push: { tags: [v*] } }\njobs: {}\n')
  const text = 'jobs:\n  pypi:\n    environment: release-pypi\n    steps:\n      - run: uv publish\n'
  const files = [
    { path: '.github/workflows/release.yml', fate: 'kept', text },
    { path: '.github/requirements-test.txt', fate: 'new' },
  ]
  const dependabot = { path: '.github/dependabot.yml', ecosystems: ['npm'] }
  const config = { ...project().config, changelog: undefined }
  const survey = {
    projects: [project({ config })],
    workflows: [publishing, tagged],
    dependabot,
    origin: { host: 'ghes' },
  }
  expect(todoOf(facts(survey, files, true))).toEqual([
    '.github/workflows/release.yml was changed by hand, and stays as it is. The diff shows what init would write; --force writes it.',
    expect.stringMatching(
      /^\.github\/workflows\/ci\.yml publishes on PyPI, and does other things too \(it starts on schedule; job up: make docs\), so that it stays\. Remove its job up:.*--force\.$/,
    ),
    expect.stringMatching(/^\.github\/workflows\/docs\.yml starts for tags, too\./),
    expect.stringMatching(
      /^No file says what the tests of widget need, so that \.github\/requirements-test\.txt has only/,
    ),
    'widget has no changelog: the notes of a release have the message of its tag (git tag -a).',
    expect.stringMatching(/^Copy release-tools to your server/),
    'Let .github/dependabot.yml update github-actions and pip too, so that pins do not lag.',
    'On PyPI, the Trusted Publisher has to name the workflow release.yml and the environment release-pypi.',
    'In Settings → Environments, make the environment release, with reviewers if a person should approve, and release-pypi likewise.',
  ])
  expect(todoOf(facts({ projects: [project({ hasTests: false })] }))[0]).toBe(
    'widget has no tests that pytest would find: its releases have no test results.',
  )
})

test('a project that needs another one of the repository is told to release that first', () => {
  const needing = project({
    python: { ...python, dependencies: { kind: 'project', requirements: ['My_Gadget>=1', '???'] } },
  })
  const steps = todoOf(facts({ projects: [needing, project({ name: 'my.gadget' })] }))
  expect(steps[0]).toBe(
    'widget needs my.gadget of this repository: its tests use my.gadget of the same commit. Release my.gadget first, because who installs widget gets my.gadget from an index.',
  )
})

test('projects that need each other are not told to release each of them first', () => {
  const needs = (name: string, other: string) =>
    project({ name, python: { ...python, dependencies: { kind: 'project', requirements: [other] } } })
  const steps = todoOf(facts({ projects: [needs('a', 'b'), needs('b', 'c'), needs('c', 'a'), needs('d', 'a')] }))
  expect(steps.filter(step => step.includes(' of this repository'))).toEqual([
    'a needs b of this repository, which needs a in turn: its tests use b of the same commit. Release one right after the other, because who installs a gets b from an index.',
    'b needs c of this repository, which needs b in turn: its tests use c of the same commit. Release one right after the other, because who installs b gets c from an index.',
    'c needs a of this repository, which needs c in turn: its tests use a of the same commit. Release one right after the other, because who installs c gets a from an index.',
    'd needs a of this repository: its tests use a of the same commit. Release a first, because who installs d gets a from an index.',
  ])
})

test.each([
  ['>=3.8', undefined],
  ['>=3.13', '3.14'],
  ['>=3.9,<3.12', '3.11'],
  [undefined, undefined],
])('requires-python %s needs the version %s to be named', (requiresPython, version) => {
  expect(neededPython(project({ python: { ...python, requiresPython }, namesPython: false }))).toBe(version)
})

test('the configuration names only what the defaults do not say', () => {
  expect(configText({ projects: [project()], tags: [] })).toBeUndefined()
  const newer = project({ python: { ...python, requiresPython: '>=3.13' }, namesPython: false, directory: 'lib' })
  expect(
    configText({ projects: [newer], tags: ['1.0'] })
      ?.split('\n')
      .slice(1),
  ).toEqual([...['directory: lib', 'tag-pattern: "{version}"', 'python: { versions: ["3.14"] }', '']])
})

test('Dependabot updates the directories that have pins, and no more', () => {
  const none = dependabotFile({ ...facts().survey, projects: [project({ python: undefined })] }, [])
  expect(none?.text).not.toContain('package-ecosystem: pip')
  const odd = dependabotFile({ ...facts().survey, projects: [project({ directory: 'a b' })] }, [
    'a b/requirements-build.txt',
  ])
  expect(odd?.text).toContain('directories: ["/a b"]')
  const there = { path: 'd.yml', ecosystems: ['github-actions', 'uv'] }
  expect(dependabotFile({ ...facts().survey, dependabot: there }, [])).toBeUndefined()
  expect(unwatchedBy({ dependabot: there, projects: [project()] })).toEqual([])
  expect(
    unwatchedBy({
      dependabot: { ...there, ecosystems: ['github-actions'] },
      projects: [project({ python: undefined })],
    }),
  ).toEqual([])
})
