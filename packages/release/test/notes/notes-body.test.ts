import { expect, test } from '@jest/globals'
import { bodyOf } from '../../src/notes/notes-body.ts'

const marker = '<!-- release-tools: v1 -->'

test('short notes are the body, with the marker', () => {
  expect(bodyOf('# Notes\n', marker)).toBe(`# Notes\n\n${marker}\n`)
})

test.each([
  ['paragraphs', `${'word '.repeat(100).trim()}\n\n`.repeat(400)],
  ['one paragraph', 'x'.repeat(300_000)],
  ['a code block', `\`\`\`\n${'line\n\n'.repeat(40_000)}\`\`\`\n`],
])('longer ones are cut below GitHub’s limit, with a pointer: %s', (_, notes) => {
  const body = bodyOf(notes, marker)
  expect(body.length).toBeLessThan(125_000)
  expect(
    body.endsWith(
      `\n\nThe notes are too long for this page. The asset \`release.md\` has them in full.\n\n${marker}\n`,
    ),
  ).toBe(true)
  expect((body.match(/^```/gm) ?? []).length % 2).toBe(0)
  expect(notes.startsWith(body.slice(0, 1000))).toBe(true)
})
