import { readFile } from 'node:fs/promises'
import { expect, test } from '@jest/globals'
import { placeholders } from '../../src/notes/template.ts'

test('the README of assemble-release lists every placeholder', async () => {
  const readme = await readFile(new URL('../../../../actions/assemble-release/README.md', import.meta.url), 'utf8')
  const listed = [...readme.matchAll(/^\| `\{\{(\w+)\}\}` \| (.*) \|$/gm)].map(([, name, text]) => [name, text])
  expect(listed).toEqual(Object.entries(placeholders))
})
