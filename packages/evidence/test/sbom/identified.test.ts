import { expect, test } from '@jest/globals'
import { renderJson, sha256 } from '@release-tools/base'
import { identifiedText, idPlace, renderIdentified } from '../../src/sbom/identified.ts'

const identified = (text: string) => text.replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/, idPlace)
const items = (count: number) => Array.from({ length: count }, (_, index) => ({ index, text: 'a\nb', list: [{}, []] }))

test.each([0, 1, 199, 200, 201, 2500])('a document with a list of %i items is rendered as renderJson does', count => {
  const document = {
    serialNumber: `urn:uuid:${idPlace}`,
    version: 1,
    none: undefined,
    list: items(count),
    last: { a: [] },
  }
  const text = renderIdentified(document)
  expect(identified(text)).toBe(renderJson(document))
  expect(renderIdentified({ ...document, list: items(count).values() })).toBe(text)
})

test('a large text is the same bytes in many pieces, with their digest', () => {
  const document = { id: idPlace, list: items(2500), text: 'é' }
  const { pieces, sha256: digest } = identifiedText(document)
  const text = renderIdentified(document)
  expect(Buffer.concat(pieces).toString()).toBe(text)
  expect(digest).toBe(sha256(text))
  const most = Math.max(...pieces.map(({ length }) => length))
  expect(most).toBeLessThan(text.length / 10)
})

test('the identifier is that of the content, and stands in one place', () => {
  const of = (text: string) => JSON.parse(renderIdentified({ id: idPlace, text }))
  expect(of('a')).toEqual({ id: of('a').id, text: 'a' })
  expect(of('b').id).not.toBe(of('a').id)
  expect(of(idPlace).text).toBe(idPlace)
})
