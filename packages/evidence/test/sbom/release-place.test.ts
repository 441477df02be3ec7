import { expect, test } from '@jest/globals'
import { kindOfFile } from '../../src/sbom/kind-of-file.ts'
import { placeOfFile, placeOfRoot, type ReleasePlace } from '../../src/sbom/release-place.ts'

const place: ReleasePlace = {
  repository: 'https://github.com/acme/widget',
  commit: 'c0ffee',
  tag: 'widget@1.0',
  files: ['provenance.intoto.jsonl', 'vex.json', 'notes.md'],
}

test('the root of an SBOM says where source, release and evidence are', () => {
  expect(placeOfRoot(place)).toEqual({
    commit: 'c0ffee',
    references: [
      { kind: 'vcs', url: 'https://github.com/acme/widget' },
      { kind: 'release-notes', url: 'https://github.com/acme/widget/releases/tag/widget%401.0' },
      { kind: 'attestation', url: `${assets}/provenance.intoto.jsonl` },
      { kind: 'exploitability-statement', url: `${assets}/vex.json` },
    ],
  })
})
const assets = 'https://github.com/acme/widget/releases/download/widget%401.0'

test('without a tag there are no files, and without a run nothing is known', () => {
  const branch = { ...place, tag: undefined }
  expect(placeOfRoot(branch).references).toEqual([{ kind: 'vcs', url: place.repository }])
  expect([placeOfFile(branch, 'a.whl'), placeOfFile(undefined, 'a.whl'), placeOfRoot(undefined)]).toEqual([{}, {}, {}])
  expect(placeOfFile(place, 'a b.whl')).toEqual({ references: [{ kind: 'distribution', url: `${assets}/a%20b.whl` }] })
})

test.each([
  ['provenance.intoto.jsonl', 'attestation'],
  ['widget.openvex.json', 'exploitability-statement'],
  ['VEX.cdx.json', 'exploitability-statement'],
  ['vexing.json', undefined],
  ['sbom.cyclonedx.json', undefined],
])('%s is %s', (name, kind) => {
  expect(kindOfFile(name)).toBe(kind)
})
