import { expect, test } from '@jest/globals'
import { renderNotes } from '../../src/notes/notes.ts'
import { bodyOf } from '../../src/notes/notes-body.ts'
import { defaultTemplate } from '../../src/notes/template.ts'
import { facts } from '../../testing/release-facts.ts'

const marker = '<!-- release-tools: v1.2.0 -->'

test.each([
  ['a list without an empty line', '- one\n'.repeat(40_000)],
  ['one line', 'word '.repeat(50_000)],
  ['a block of code', `\`\`\`\n${'code\n'.repeat(40_000)}\`\`\``],
  ['characters that need an escape', '*a_ '.repeat(50_000)],
  ['paragraphs', `${'word '.repeat(100).trim()}\n\n`.repeat(400)],
])('%s of 200,000 characters is cut, and the rest of the notes stays', (_, text) => {
  const notes = renderNotes({ ...facts, changes: { text, directory: '' } }, defaultTemplate, 't')
  const body = bodyOf(notes, marker)
  expect(body).toBe(`${notes.trimEnd()}\n\n${marker}\n`)
  expect(body.length).toBeLessThan(125_000)
  expect(body.length).toBeGreaterThan(100_000)
  for (const heading of ['Downloads', 'What is inside', 'How to verify']) expect(body).toContain(`\n## ${heading}\n`)
  expect(body).toContain(
    'The list of changes is too long for this page: [`release.html`](https://github.com/acme/widget/releases/download/v1.2.0/release.html) has all of it.',
  )
  expect((body.match(/^```/gm) ?? []).length % 2).toBe(0)
})

test('what a template leaves open is closed where too long notes are cut', () => {
  const notes = `<details><summary>All</summary>\n\n${'- one\n'.repeat(60_000)}\n\n</details>\n`
  expect(bodyOf(notes, marker)).toMatch(
    /- one\n\n<\/details>\n\nThe notes are too long for this page\. The asset `release\.md` has them in full\.\n\n<!-- release-tools: v1\.2\.0 -->\n$/,
  )
})
