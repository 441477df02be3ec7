import { expect, test } from '@jest/globals'
import { closingLine } from '../../src/notes/close-block.ts'

test.each([
  ['text', undefined],
  ['```\ncode\n```', undefined],
  ['```\ncode', '```'],
  ['````\n```', '````'],
  ['~~~~\n~~~', '~~~~'],
  ['```', '```'],
  ['- a\n  ```\n  code', undefined],
  ['> ```\n> code', undefined],
  ['<!-- a', '-->'],
  ['<!-- a -->', undefined],
  ['text <!-- a', undefined],
  ['<?php', '?>'],
  ['<![CDATA[ a', ']]>'],
  ['<script>\nx', '</script>'],
  ['<details>\n\na', undefined],
])('%j is closed by %j', (text, line) => {
  expect(closingLine(text)).toBe(line)
  if (line !== undefined) expect(closingLine(`${text}\n${line}`)).toBeUndefined()
})
