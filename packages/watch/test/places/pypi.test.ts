import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { type PyPIDouble, startPyPI } from '@release-tools/testbed'
import type { Finding } from '../../src/finding.ts'
import { pypi } from '../../src/places/pypi.ts'
import { context, known } from '../support/known.ts'

const wheel = 'widget-1.2.0-py3-none-any.whl'
const sdist = 'widget-1.2.0.tar.gz'
const release = known({ [`artifacts/${wheel}`]: 'a wheel', [`artifacts/${sdist}`]: 'a source distribution' })

let double: PyPIDouble
let index = ''
beforeAll(async () => {
  double = await startPyPI()
  index = new URL(double.simpleUrl).host
})
beforeEach(() => {
  double.files.clear()
  double.setFaults(undefined)
  double.setStatus('widget', { status: 'active' })
  put(wheel, 'a wheel')
  put(sdist, 'a source distribution')
})
afterAll(() => double.stop())

/** Puts a file into the index, as if it had been uploaded. */
function put(file: string, text: string, parts: { yanked?: string | boolean; provenance?: object } = {}): void {
  const content = Buffer.from(text)
  const own = { project: 'widget', version: '1.2.0', kind: 'bdist_wheel' as const, uploaded: new Date(), form: [] }
  double.files.set(file, {
    ...{ ...own, file, content, sha256: sha256(content) },
    ...{ yanked: parts.yanked ?? false, provenance: parts.provenance },
  })
}

const look = (one = release) => pypi.look(one, context({ packageIndex: double.simpleUrl }))
const short = (findings: Finding[]) => findings.map(({ subject, state, found }) => [subject, state, found])

test('an index with the files of the release is good', async () => {
  expect(await look()).toEqual([
    {
      ...{ place: 'pypi', subject: 'widget 1.2.0', state: 'good' },
      found: `${index} has 2 files with the digests of the manifest, none of them yanked.`,
    },
  ])
})

test('attested files are said to be', async () => {
  put(wheel, 'a wheel', { provenance: {} })
  put(sdist, 'a source distribution', { provenance: {} })
  expect((await look())[0]?.found).toMatch(/none of them yanked, each attested\.$/)
})

test('a yanked wheel is found, with the reason', async () => {
  put(wheel, 'a wheel', { yanked: 'it does not start' })
  expect(await look()).toEqual([
    {
      ...{ place: 'pypi', subject: wheel, state: 'withdrawn' },
      remedies: ['withdraw'],
      found: `${index} has yanked it (it does not start).`,
      wanted: 'The index offers each distribution of a release that the project supports.',
      next: 'If you meant it, say so in .github/release-states.yaml, so that readers of the index of releases know. If not, un-yank it in the web interface of the index.',
    },
  ])
})

test('other bytes, a file that is not there, and one that nobody released are found', async () => {
  put(wheel, 'another wheel')
  double.files.delete(sdist)
  put('widget-1.2.0-cp313-cp313-win_amd64.whl', 'a wheel of somebody')
  expect(short(await look())).toEqual([
    [wheel, 'different', `${index} lists it with the SHA-256 ${sha256('another wheel')}.`],
    [sdist, 'missing', `${index} does not list it.`],
    [
      'widget-1.2.0-cp313-cp313-win_amd64.whl',
      'different',
      `${index} lists it as a file of this version, and the release does not have it.`,
    ],
  ])
})

test('a file without the attestation that others have is found', async () => {
  put(sdist, 'a source distribution', { provenance: {} })
  expect(short(await look())).toEqual([
    [wheel, 'different', `${index} shows no attestation of it, and shows those of other files of the version.`],
  ])
})

test('a quarantined project is withdrawn, and not missing', async () => {
  double.setStatus('widget', { status: 'quarantined', reason: 'malware' })
  expect(short(await look())).toEqual([
    ['widget 1.2.0', 'withdrawn', `${index} says that the project is quarantined (malware), and lists no file.`],
  ])
})

test('an index that does not answer is unknown, and never fine', async () => {
  double.setFaults(() => ({ answer: { status: 403, headers: { 'content-type': 'text/html' }, body: 'no' } }))
  expect(short(await look())).toEqual([
    ['widget 1.2.0', 'unknown', `Could not read what ${index} has of widget: ${index} answered 403 (no).`],
  ])
})

test('a page without digests is unknown', async () => {
  const files = [wheel, sdist].map(filename => ({ filename, url: filename, hashes: {}, yanked: false }))
  const body = JSON.stringify({ meta: { 'api-version': '1.4' }, name: 'widget', files })
  const headers = { 'content-type': 'application/vnd.pypi.simple.v1+json' }
  double.setFaults(() => ({ answer: { status: 200, headers, body } }))
  expect(short(await look())).toEqual([
    [wheel, 'unknown', `${index} does not say its SHA-256.`],
    [sdist, 'unknown', `${index} does not say its SHA-256.`],
  ])
})

test('a project without an index, and a release without distributions, have no such place', async () => {
  expect(short(await pypi.look(release, context()))).toEqual([
    ['widget 1.2.0', 'absent', 'The distributions are in no package index.'],
  ])
  expect(short(await look(known()))).toEqual([
    ['widget 1.2.0', 'absent', 'The release has no wheel and no source distribution.'],
  ])
})

test('without a manifest, nobody knows what should be there', async () => {
  expect(short(await look({ ...release, manifest: undefined }))).toEqual([
    [
      'distributions',
      'unknown',
      'No place has a manifest of this release that verifies, so that there is nothing to compare with.',
    ],
  ])
})
