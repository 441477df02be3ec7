import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { root, trackedFiles } from '../scripts/shared/repository.ts'

interface Field {
  type: string
  id?: string
  attributes: { label?: string; value?: string; options?: unknown[] }
}

const forms = trackedFiles('.github/ISSUE_TEMPLATE/*.yml').filter(path => !path.endsWith('/config.yml'))
const read = (path: string) => readFileSync(join(root, path), 'utf8')

test('there are forms for issues', () => {
  expect(forms.length).toBeGreaterThan(1)
})

// GitHub shows no form at all if one of these is missing, and says so only on its site:
// https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema
describe.each(forms)('%s', path => {
  const { name, description, body }: { name: string; description: string; body: Field[] } = parse(read(path))

  test('has a name, a description and fields of types that GitHub knows', () => {
    expect([typeof name, typeof description]).toEqual(['string', 'string'])
    const types = new Set(['markdown', 'input', 'textarea', 'dropdown', 'checkboxes'])
    expect(body.filter(({ type }) => !types.has(type))).toEqual([])
  })

  test('has an identifier of its own and a label for each field that is filled in', () => {
    const filled = body.filter(({ type }) => type !== 'markdown')
    expect(filled.filter(({ id = '', attributes }) => !/^[a-z-]+$/.test(id) || !attributes.label)).toEqual([])
    expect(new Set(filled.map(({ id }) => id)).size).toBe(filled.length)
    expect(filled.length).toBeGreaterThan(2)
  })
})

test('the pages that GitHub looks for are there, and name commands that exist', () => {
  const pages = ['CODE_OF_CONDUCT.md', 'CONTRIBUTING.md', 'SECURITY.md', '.github/PULL_REQUEST_TEMPLATE.md']
  expect(pages.filter(path => !existsSync(join(root, path)))).toEqual([])
  const { scripts } = JSON.parse(read('package.json'))
  const named = pages.flatMap(path => [...read(path).matchAll(/`npm run ([a-z:]+)/g)].map(match => match[1] ?? ''))
  expect(named.length).toBeGreaterThan(5)
  expect(named.filter(script => scripts[script] === undefined)).toEqual([])
})
