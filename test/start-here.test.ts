import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { root } from '../scripts/shared/repository.ts'
import { type Job, readWorkflow, reusable, unionOf } from './support/reusable.ts'

const page = readFileSync(join(root, 'docs/start-here.md'), 'utf8')
const [, workflow = ''] = /^```yaml\n(.*?)^```$/ms.exec(page) ?? []

test('the workflow is the template, and that of the README', () => {
  expect(parse(workflow)).toEqual(readWorkflow('workflows-templates/python-release.yml'))
  expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain(workflow)
})

test('GitHub’s message names a job that asks for that, and the line of the job that calls it', () => {
  const [, line, column, path = '', nested = '', scope = '', access] =
    /\(Line: (\d+), Col: (\d+)\): Error calling workflow\n'org\/release-tools\/(\S+)@\S+'\. The nested job '(.+)' is requesting '(.+): (.+)', but is only allowed '\5: none'/.exec(
      page,
    ) ?? []
  const written = readFileSync(join(root, 'workflows-templates/python-release.yml'), 'utf8')
  expect(written.split('\n')[Number(line) - 1]).toBe(`${' '.repeat(Number(column) - 1)}release:`)
  expect(page).toContain(`release.yml#L${line}`)
  expect((readWorkflow(path).jobs[nested] as Job).permissions).toHaveProperty(scope, access)
})

test('the page has the line to add for each permission that a reusable workflow asks for', () => {
  const asked = [...reusable.values()].flatMap(one =>
    Object.values(one.jobs).flatMap(({ permissions = {} }) => Object.entries(permissions)),
  )
  const granted = Object.assign({}, ...[...reusable.values()].map(unionOf))
  expect(asked.length).toBeGreaterThan(10)
  const rows = asked.map(([scope, access]) => `| \`${scope}: ${access}\` | \`${scope}: ${granted[scope]}\` |`)
  expect(rows.filter(row => !page.includes(row))).toEqual([])
})
