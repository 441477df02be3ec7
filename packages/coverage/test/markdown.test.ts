import { expect, test } from '@jest/globals'
import { plainInHtml } from '../src/report/markdown.ts'

test('text in HTML refers to no issue and no person', () => {
  expect(plainInHtml('fixes #12, acme/widget#3 of @ann', 100)).toBe(
    'fixes #&#8203;12, acme/widget#&#8203;3 of &#64;&#8203;ann',
  )
})

test('entities stay whole', () => {
  expect(plainInHtml(`<a & 'b'> &#64;`, 100)).toBe('&#60;a &#38; &#39;b&#39;&#62; &#38;#&#8203;64;')
})
