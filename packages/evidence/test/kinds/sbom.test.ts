import { expect, test } from '@jest/globals'
import { sbomSummary } from '../../src/kinds/sbom.ts'
import type { Target } from '../../src/release/target.ts'

const directory: Target = { kind: 'directory', name: 'widget' }
const part: Target = { kind: 'subdirectory', name: 'api', path: 'services/api' }
const image: Target = { kind: 'image', name: 'app', platform: 'linux/amd64' }

function ofDirectory(target: Target, content?: string) {
  const properties = content === undefined ? [] : [{ name: 'release-tools:content', value: content }]
  const document = { bomFormat: 'CycloneDX', metadata: { properties }, components: [] }
  return sbomSummary(document, target).ofDirectory
}

test('an SBOM is of a directory, unless it is of an image or says that it lists what is released', () => {
  expect(ofDirectory(directory, 'release')).toBe(false)
  expect(ofDirectory(image)).toBe(false)
  expect(ofDirectory(directory)).toBe(true)
  expect(ofDirectory(directory, 'tools')).toBe(true)
  expect(ofDirectory(part)).toBe(true)
})
