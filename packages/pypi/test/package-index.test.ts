import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { type PyPIDouble, startPyPI, testHost } from '@release-tools/testbed'
import { packageIndex } from '../src/package-index.ts'
import { impatient } from './support/index-job.ts'

let double: PyPIDouble
beforeAll(async () => {
  double = await startPyPI()
  store('widget', '1.0')
  store('widget', '1.1', 'it does not start')
})
beforeEach(() => double.setFaults(undefined))
afterAll(() => double.stop())

/** Puts a wheel into the index, as if it had been uploaded some time ago. */
function store(project: string, version: string, yanked: string | boolean = false) {
  const file = `${project}-${version}-py3-none-any.whl`
  const content = Buffer.from(file)
  const parts = { file, project, version, kind: 'bdist_wheel' as const, content, sha256: sha256(content) }
  double.files.set(file, { ...parts, uploaded: new Date(), yanked, form: [], provenance: undefined })
}

const index = () => packageIndex(double.simpleUrl, testHost({ env: {} }), impatient)
const read = (version: string, name = 'Widget') => index().read(name, version)

/** The index answers with this instead. */
function answering(status: number, type: string, body: string) {
  double.setFaults(() => ({ answer: { status, headers: { 'content-type': type }, body } }))
}
const page = (version: string, parts: object) =>
  answering(
    200,
    'application/vnd.pypi.simple.v1+json',
    JSON.stringify({ meta: { 'api-version': version }, files: [], ...parts }),
  )

describe('packageIndex', () => {
  test('gives the digests of a version, in any spelling, and the status of its project', async () => {
    expect(await read('1.0.0')).toEqual({
      files: [{ sha256: sha256(Buffer.from('widget-1.0-py3-none-any.whl')), yanked: false }],
      status: 'active',
    })
  })

  test('gives the reason why a version was yanked', async () => {
    expect((await read('1.1'))?.files).toMatchObject([{ yanked: true, yankedReason: 'it does not start' }])
  })

  test('a version or a project that is not there is no failure', async () => {
    expect(await read('2.0')).toEqual({ files: [], status: 'active' })
    expect(await read('1.0', 'other')).toBeUndefined()
  })

  test.each(['archived', 'deprecated', 'quarantined'] as const)('a project can be %s', async status => {
    double.setStatus('widget', { status, reason: 'nobody looks after it' })
    const found = await read('1.0')
    double.setStatus('widget', { status: 'active' })
    expect(found).toMatchObject({ status, reason: 'nobody looks after it' })
    expect(found?.files).toHaveLength(status === 'quarantined' ? 0 : 1)
  })

  test.each([
    ['an older version of the API', '1.3', { 'project-status': { status: 'active', reason: 'x' } }],
    ['no status', '1.4', {}],
    ['a status that nobody knows', '1.10', { 'project-status': { status: 'sleeping' } }],
    ['a version that is not a number', '1.x', { 'project-status': { status: 'active' } }],
  ])('%s: unknown, never active', async (_, version, parts) => {
    page(version, parts)
    expect(await read('1.0')).toEqual({ files: [], status: 'unknown' })
  })

  test('a later version of the API counts', async () => {
    page('1.10', { 'project-status': { status: 'archived' } })
    expect(await read('1.0')).toEqual({ files: [], status: 'archived' })
  })

  test('a list in HTML has no status, but the reasons', async () => {
    answering(200, 'text/html', '<a href="w.whl" data-yanked="a &lt; b">widget-1.0-py3-none-any.whl</a>')
    expect(await read('1.0')).toEqual({
      files: [{ sha256: undefined, yanked: true, yankedReason: 'a < b' }],
      status: 'unknown',
    })
  })

  test.each([
    ['the page of a proxy', 200, 'text/html', '<a href="/login">Log in</a>', 'the page of a proxy'],
    ['half of the JSON', 200, 'application/json', '{"meta":{"api-version":"1.4"},"files":[', 'only a part of it'],
    ['another API', 200, 'application/json', '{"meta":{"api-version":"2.0"},"files":[]}', 'not that of the simple API'],
    ['a file without a name', 200, 'application/json', '{"meta":{"api-version":"1.4"},"files":[{}]}', 'without a name'],
    ['trouble', 503, 'text/plain', 'later', 'answered 503 (later).'],
    ['a refusal', 403, 'text/plain', 'not you', 'answered 403 (not you).'],
  ])('%s instead of the list is an error', async (_, status, type, body, message) => {
    answering(status, type, body)
    await expect(read('1.0')).rejects.toThrow(message)
  })

  test('an index that is not there is an error', async () => {
    double.setFaults(() => 'cut')
    await expect(read('1.0')).rejects.toThrow('the request failed')
  })

  test('the address has no password, which goes to the index only', async () => {
    const host = testHost({ env: {} })
    const { address } = packageIndex(double.simpleUrl.replace('http://', 'http://reader:secret@'), host)
    expect(address).toBe(double.simpleUrl)
    expect(() => packageIndex('http://index.example.org/simple/', host)).toThrow('its address starts with http://')
  })
})
