import { describe, expect, test } from '@jest/globals'
import { parseFindings, renderFindings } from '../../src/findings/findings-document.ts'
import { type IndexedVersion, type PackageStatuses, statusOf } from '../../src/findings/package-status.ts'
import { documentOf } from '../../testing/findings.ts'
import { ourSchema, schemaErrors } from '../../testing/schema.ts'

const [a, b, c] = ['a', 'b', 'c'].map(digit => digit.repeat(64)) as [string, string, string]
const file = (sha256: string | undefined, yankedReason?: string): IndexedVersion['files'][number] => ({
  sha256,
  yanked: yankedReason !== undefined,
  ...(yankedReason ? { yankedReason } : {}),
})
const locked = (...sha256: string[]) => ({ name: 'jinja2', version: '2.11.2', sha256 })
const named = { name: 'jinja2', version: '2.11.2' }

describe('statusOf', () => {
  test('a project that the index does not have is neither listed nor active', () => {
    expect(statusOf(locked(a), undefined)).toEqual({ ...named, listed: false, status: 'unknown', digests: 'unchecked' })
  })

  test('a version without files is not listed, whatever is locked for it, and keeps the status of its project', () => {
    expect(statusOf(locked(a), { files: [], status: 'quarantined', reason: 'malware' })).toEqual({
      ...named,
      listed: false,
      reason: 'malware',
      status: 'quarantined',
      digests: 'unchecked',
    })
  })

  test.each([
    ['none locked', [], [file(a)], 'unchecked'],
    ['none listed', [a], [file(undefined)], 'unchecked'],
    ['all listed', [a, b], [file(a), file(b), file(c)], 'matching'],
    ['one that is not listed', [a, c], [file(a), file(b)], 'different'],
  ] as const)('digests, %s', (_, own, files, digests) => {
    expect(statusOf(locked(...own), { files: [...files], status: 'active' })).toMatchObject({ listed: true, digests })
  })

  test.each([
    ['one of two files', [], [file(a, 'broken'), file(b)], false, undefined],
    ['the only one that is locked', [a], [file(a, 'bro\nken'), file(b)], true, 'bro ken'],
    ['all, without a reason', [], [file(a, ''), file(b, '')], true, undefined],
  ] as const)('yanked: %s', (_, own, files, yanked, reason) => {
    const status = statusOf(locked(...own), { files: [...files], status: 'unknown' })
    expect([status.yanked, status.reason]).toEqual([yanked, reason])
  })

  test('a long reason is cut', () => {
    const { reason = '' } = statusOf(locked(), { files: [file(a, 'x'.repeat(9000))], status: 'active' })
    // With the dots at its end.
    expect(reason.length).toBe(301)
  })
})

describe('vulnerabilities.json', () => {
  const schema = ourSchema('findings.v1.json')
  const packageStatus: PackageStatuses = {
    index: 'https://index.example.org/simple/',
    asked: '2026-06-01T12:00:00Z',
    error: 'widget: index.example.org answered 500.',
    packages: [
      statusOf(locked(a), { files: [file(a, 'broken')], status: 'archived', reason: 'moved' }),
      { name: 'widget', version: '1.0', status: 'unknown', digests: 'unchecked' },
    ],
  }

  test('has the answers of the index, as its schema says', () => {
    const document = documentOf([], { packageStatus })
    const text = renderFindings(document)
    expect(parseFindings(text, 'vulnerabilities.json')).toEqual(document)
    expect(document.packageStatus?.packages[0]).toEqual({
      ...named,
      listed: true,
      yanked: true,
      reason: 'broken',
      status: 'archived',
      digests: 'matching',
    })
    expect(schemaErrors(schema, JSON.parse(text))).toEqual([])
  })

  test.each([
    [{ ...packageStatus, asked: 'today' }, '"packageStatus.asked" is "today"'],
    [{ ...packageStatus, index: '' }, '"packageStatus.index"'],
    [{ ...packageStatus, packages: [{ ...named, status: 'fine', digests: 'matching' }] }, 'status" is "fine"'],
    [{ ...packageStatus, packages: [{ ...named, status: 'active' }] }, 'digests" is missing'],
  ])('refuses %j, as the schema does', (broken, message) => {
    const document = { ...documentOf([]), packageStatus: broken }
    expect(() => parseFindings(JSON.stringify(document), 'vulnerabilities.json')).toThrow(message)
    expect(schemaErrors(schema, JSON.parse(JSON.stringify(document)))).not.toEqual([])
  })
})
