import { expect, test } from '@jest/globals'
import { markdownPassages } from '../../scripts/prose/markdown.ts'
import type { Passage } from '../../scripts/prose/passage.ts'
import { typescriptPassages } from '../../scripts/prose/typescript.ts'
import { yamlPassages } from '../../scripts/prose/yaml.ts'

/** `role number text` for each line that is not empty. */
function shown(passages: Passage[]): string[] {
  return passages
    .flatMap(({ role, lines }) => lines.map(({ text, number }) => ({ role, text: text.trim(), number })))
    .filter(({ text }) => text !== '')
    .map(({ role, text, number }) => `${role} ${number} ${text}`)
}

const typescript = `import { a } from 'some module name'
/**
 * Reads the é file.
 * Throws.
 */
export function read(path: 'two words here', url = 'https://x') { // a trailing word
  // First line,
  // second line.
  const glob = 'packages/**/src' // behind a glob
  // biome-ignore lint: an instruction
  if (/\\/\\/ no comment/.test(path)) return 'too-short'
  throw new Problem(\`read the file \${path}\`, {
    found: 'it is empty.\\nOr gone.',
    next: \`Write it to
\${path} again, \\\`now\\\`.\`,
  })
}
const help = \`usage of it

  --flag   sets the flag\`
const program = \`
import os, sys
def is_no_prose(): pass\`
`

test('TypeScript: comments, and what people read of strings, by roles, with the lines of the source', () => {
  expect(shown(typescriptPassages(typescript))).toEqual([
    'text 3 Reads the é file.',
    'text 4 Throws.',
    'text 6 a trailing word',
    'text 7 First line,',
    'text 8 second line.',
    'text 9 behind a glob',
    'attempted 12 read the file `…`',
    'text 13 it is empty.',
    'text 13 Or gone.',
    'next 14 Write it to',
    'next 15 `…` again, `now`.',
    'text 18 usage of it',
    'text 20 --flag   sets the flag',
  ])
})

test('lines of one comment are one passage, so that a phrase is found across their ends', () => {
  const passages = typescriptPassages('// It stays for\n// ever.\nf()\n// Another.\n')
  expect(passages.map(({ lines }) => lines.map(({ text }) => text.trim()).join(' '))).toEqual([
    'It stays for ever.',
    'Another.',
  ])
})

const yaml = `name: Scan
# A comment
# of two lines.
#   with an item
inputs:
  name:
    description: >-
      What it is,
      on two lines.
    default: not read
  other: { description: "It's \\"quoted\\".", name: 'Job' }  # behind it
runs: |
  # a comment of the shell
`

test('YAML: descriptions, names and comments, but no comments of a shell', () => {
  expect(shown(yamlPassages(yaml))).toEqual([
    'text 1 Scan',
    'description 8 What it is,',
    'description 9 on two lines.',
    'description 11 It\'s "quoted".',
    'text 11 Job',
    'text 2 A comment',
    'text 3 of two lines.',
    'text 4 with an item',
    'text 11 behind it',
  ])
})

test('JSON Schema: titles and descriptions', () => {
  const schema = '{\n  "title": "Policy",\n  "properties": { "title": { "description": "What # it is." } }\n}\n'
  expect(shown(yamlPassages(schema))).toEqual(['text 2 Policy', 'description 3 What # it is.'])
})

test('Markdown: all but the tables that are written from action.yml', () => {
  const page = 'Own words.\n<!-- inputs -->\n| generated |\n<!-- /inputs -->\nMore.\n'
  expect(shown(markdownPassages(page))).toEqual(['text 1 Own words.', 'text 5 More.'])
})
