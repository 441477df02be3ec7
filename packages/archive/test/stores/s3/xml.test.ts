import { expect, test } from '@jest/globals'
import { childrenOf, readXml, textOf } from '../../../src/stores/s3/xml.ts'

test('an answer is a tree of elements with text', () => {
  const top = readXml(
    Buffer.from(
      '<?xml version="1.0" encoding="UTF-8"?>\n<List xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><A><Key> a&amp;b </Key></A><A><Key><![CDATA[<c>]]></Key></A></List>',
    ),
    'a list',
  )
  expect(top.name).toBe('List')
  expect(childrenOf(top, 'A').map(one => textOf(one, 'Key'))).toEqual(['a&b', '<c>'])
  expect([textOf(top, 'A', 'None'), childrenOf(undefined, 'A')]).toEqual([undefined, []])
})

test.each([
  ['<A><B></A>', 'unexpected close tag'],
  ['<!DOCTYPE A [<!ENTITY x "y">]><A>&x;</A>', 'it has a DOCTYPE'],
  ['<A>&x;</A>', 'undefined entity'],
  ['<p>502 Bad Gateway', 'unclosed tag'],
  ['{"error":1}', 'text data outside of root node'],
  [`${'<a>'.repeat(30)}${'</a>'.repeat(30)}`, 'nested more than 20 levels deep'],
])('%j is not an answer of S3', (text, found) => {
  expect(() => readXml(Buffer.from(text), 'a list')).toThrow(
    new RegExp(`^Could not read a list: it is not the XML of S3 \\(.*${found}.*\\)\\. Check that the endpoint`),
  )
})

test('bytes that are not UTF-8 are not an answer of S3', () => {
  expect(() => readXml(Buffer.from([0x3c, 0x41, 0xff]), 'a list')).toThrow('it is not the XML of S3')
})
