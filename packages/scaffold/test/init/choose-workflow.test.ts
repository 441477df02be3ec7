import { expect, test } from '@jest/globals'
import { chooseWorkflow } from '../../src/init/choose-workflow.ts'
import type { Survey } from '../../src/survey/model.ts'
import { readWorkflow } from '../../src/survey/workflows.ts'

const package_ = { name: 'widget', directory: '.', python: { build: { needs: [] } }, dockerfiles: [] }
const config = { 'tag-pattern': { value: 'v{version}' } }

function choose(workflows: Record<string, string>, pypi?: boolean, origin?: object, more: object = {}) {
  const all = Object.entries(workflows).map(([name, text]) => readWorkflow(`.github/workflows/${name}`, text))
  const files = all.map(({ path }) => path)
  const found = {
    projects: [{ ...package_, config }],
    workflows: all,
    files,
    origin,
    changed: [],
    ...more,
  } as unknown as Survey
  const {
    wanted,
    replaces,
    pypi: publishes,
  } = chooseWorkflow(found, { ...(pypi === undefined ? {} : { pypi }), ...more })
  return { path: wanted?.path.slice('.github/workflows/'.length), replaces, publishes, text: wanted?.text }
}

const publisher = (on: string, environment = '') =>
  `on: ${on}\njobs:\n  upload:\n    runs-on: x\n${environment}    steps:\n      - uses: pypa/gh-action-pypi-publish@abc\n`
const caller = (ref: string) =>
  `on: push\njobs:\n  r:\n    uses: org/release-tools/.github/workflows/release.yml@${ref}\n`

test('is release.yml if there is none', () => {
  expect(choose({})).toMatchObject({ path: 'release.yml', replaces: false, publishes: false })
  expect(choose({}, true)).toMatchObject({ path: 'release.yml', publishes: true })
})

test('keeps the file and the environment that the publisher on PyPI is bound to', () => {
  const found = choose({ 'to-index.yml': publisher('{ push: { tags: [v*] } }', '    environment: { name: prod }\n') })
  expect(found).toMatchObject({ path: 'to-index.yml', replaces: true, publishes: true })
  expect(found.text).toContain('    environment: prod\n')
})

test('takes a file that releases by its name, also if it tries the build on pull requests', () => {
  expect(choose({ 'publish.yml': publisher('[push, pull_request]') })).toMatchObject({
    path: 'publish.yml',
    replaces: true,
  })
})

test('leaves a file that tests, too', () => {
  expect(choose({ 'ci.yml': publisher('[push, pull_request]') })).toMatchObject({
    path: 'release.yml',
    replaces: false,
    publishes: true,
  })
})

test('leaves a file that does more than ours would, or that git does not have, unless that is forced', () => {
  const more = publisher('release').replace('    steps:\n', '    steps:\n      - run: make docs\n')
  expect(choose({ 'publish.yml': more })).toMatchObject({ path: 'release.yml', replaces: false, publishes: true })
  expect(choose({ 'publish.yml': more }, undefined, undefined, { force: true })).toMatchObject({
    path: 'publish.yml',
    replaces: true,
  })
  const changed = { changed: ['.github/workflows/publish.yml'] }
  expect(choose({ 'publish.yml': publisher('release') }, undefined, undefined, changed)).toMatchObject({
    path: 'release.yml',
    replaces: false,
  })
})

test('keeps a commit with the version beside it, as Dependabot writes it', () => {
  const commit = 'a'.repeat(40)
  expect(choose({ 'ship.yml': caller(`${commit} # v1.7.0`) }).text).toContain(
    `workflows/release.yml@${commit} # v1.7.0\n`,
  )
  expect(choose({ 'ship.yml': caller(`${commit} # our own`) }).text).toContain(`workflows/release.yml@${commit}\n`)
})

test('publishes nowhere if that is asked', () => {
  expect(choose({ 'publish.yml': publisher('release') }, false)).toMatchObject({ publishes: false })
})

test('does not replace another release.yml, which may be of release-please', () => {
  expect(choose({ 'release.yml': 'on: push\njobs: {}\n' })).toMatchObject({
    path: 'release-tools.yml',
    replaces: false,
  })
})

test('keeps the file that calls ours, and its version', () => {
  const found = choose({ 'ship.yml': caller('v1.7.0') })
  expect(found).toMatchObject({ path: 'ship.yml', replaces: false })
  expect(found.text).toContain('workflows/release.yml@v1.7.0\n')
})

test('is that of GHES on another server, which PyPI does not trust', () => {
  const found = choose({}, true, { host: 'ghes.example.com', owner: 'acme', name: 'widget' })
  expect(found).toMatchObject({ path: 'release.yml', publishes: false })
  expect(found.text).toContain('/workflows/release.ghes.yml@v1.0.0\n')
})

test('writes none beside the long form', () => {
  const text = 'on: push\njobs:\n  a:\n    steps:\n      - uses: org/release-tools/actions/assemble-release@v1\n'
  expect(choose({ 'release.yml': text }).path).toBeUndefined()
})
