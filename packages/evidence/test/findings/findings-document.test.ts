import { describe, expect, test } from '@jest/globals'
import { at } from '@release-tools/base'
import { parseFindings, renderFindings } from '../../src/findings/findings-document.ts'
import { scannerNames } from '../../src/findings/scanners.ts'
import { documentOf, realMatches } from '../../testing/findings.ts'
import { ourSchema, schemaErrors } from '../../testing/schema.ts'

const schema = ourSchema('findings.v1.json')
const document = documentOf(realMatches())

describe('vulnerabilities.json', () => {
  test('is read as it was written, and fulfils its schema', () => {
    const text = renderFindings(document)
    expect(parseFindings(text, 'vulnerabilities.json')).toEqual(document)
    expect(schemaErrors(schema, JSON.parse(text))).toEqual([])
    expect(text.endsWith('}\n')).toBe(true)
  })

  test('has the same scanners in its schema as in the register', () => {
    const names = (definition: string, property: string) =>
      at(schema, 'definitions', definition, 'properties', property, 'enum')
    expect(names('opinion', 'scanner')).toEqual(scannerNames)
    expect(names('scanner', 'name')).toEqual(scannerNames)
  })

  test('counts its findings', () => {
    expect(document.summary).toEqual({
      total: 6,
      severities: { CRITICAL: 1, HIGH: 2, MEDIUM: 2, LOW: 0, NEGLIGIBLE: 1, UNKNOWN: 0 },
      fixable: 5,
      disagreements: 4,
    })
    expect(Object.keys(document.summary.severities)[0]).toBe('CRITICAL')
  })

  test.each([
    [
      'schema',
      'https://example.org',
      '"schema" is "https://example.org", which is not one of https://github.com/org/release-tools/blob/v1/docs/schema/findings.v1.json.',
    ],
    ['scanned', 'today', '"scanned" is "today", which is not a time like 2026-01-31T12:00:00Z.'],
    [
      'target',
      { kind: 'image', name: 'a', digest: 'sha256:1' },
      '"target.digest" is "sha256:1", which is not "sha256:" and 64 lower-case hexadecimal digits.',
    ],
    [
      'scanners',
      [{ name: 'osv', version: '1', status: 'ok', database: {} }],
      '"scanners[0].name" is "osv", which is not one of grype, trivy, osv-scanner, pip-audit, safety.',
    ],
    ['findings', [{}], '"findings[0].id" is missing.'],
    ['verdict', 'pass', 'it has the unknown key "verdict"; known are'],
  ])('refuses a wrong %s, as the schema does', (key, value, message) => {
    const broken = { ...document, [key]: value }
    expect(() => parseFindings(JSON.stringify(broken), 'vulnerabilities.json')).toThrow(message)
    expect(schemaErrors(schema, JSON.parse(JSON.stringify(broken)))).not.toEqual([])
  })
})
