import { expect, test } from '@jest/globals'
import { assetName, requireAssetNames } from '../../src/manifest/asset-names.ts'

test('artifacts and top-level files are assets, what lies deeper is not', () => {
  expect(['artifacts/linux/a.whl', 'release.md', 'images/app/sbom.spdx.json'].map(assetName)).toEqual([
    'a.whl',
    'release.md',
    undefined,
  ])
})

test.each([
  ['my wheel.whl', 'my-wheel.whl'],
  ['a\nb.whl', 'a-b.whl'],
  ['a"b\'.whl', 'a-b-.whl'],
  ['größe.tar.gz', 'große.tar.gz'.replace('ß', '-')],
  ['.hidden', 'hidden'],
  ['ends.', 'ends'],
  ['-rf.whl', 'rf.whl'],
  ['日本', 'artifact.bin'],
])('%j is refused, with a suggestion', (name, suggestion) => {
  expect(() => requireAssetNames([`artifacts/${name}`])).toThrow(
    `Could not use ${JSON.stringify(`artifacts/${name}`)} as an asset of a GitHub release: names may have only letters, digits and . _ + - (no dot at either end, no hyphen at the start, at most 255 characters). GitHub renames other files, and programs read a leading hyphen as an option. Rename it, for example to ${JSON.stringify(suggestion)}.`,
  )
})

test('two files of one name, and names that the release uses itself', () => {
  expect(() => requireAssetNames(['artifacts/a/x.whl', 'artifacts/b/X.whl'])).toThrow(
    'Could not name the assets of the release: two of them would be named "x.whl" and "X.whl".',
  )
  expect(() => requireAssetNames(['artifacts/manifest.yaml'])).toThrow(
    'two of them would be named "manifest.yaml" and "manifest.yaml".',
  )
  expect(() => requireAssetNames(['artifacts/x.whl', 'images/a/x.whl'])).not.toThrow()
})
