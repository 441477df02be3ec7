import { expect, test } from '@jest/globals'
import { lackingTargets } from '../../src/kinds/kind.ts'
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

test('the files of a model are its components, and it stands in for the SBOM of no project', () => {
  const model: Target = { kind: 'model', name: 'llama' }
  const files = [{ type: 'file', name: 'w.bin', licenses: [{ expression: 'MIT' }] }]
  const component = { type: 'machine-learning-model', components: files }
  const document = { bomFormat: 'CycloneDX', metadata: { component }, components: [{ type: 'framework', name: 'f' }] }
  expect(sbomSummary(document, model)).toMatchObject({
    ofDirectory: false,
    components: 2,
    licences: [['MIT', 1]],
    packages: [{ name: 'f' }, { name: 'w.bin' }],
  })
  const found = (target: Target) => [{ path: 'x', target, document }]
  const released = { project: 'widget', hasArtifacts: true, images: [] }
  expect(lackingTargets(found(model), released)).toEqual([{ kind: 'directory', name: 'widget' }])
  expect(lackingTargets(found(part), released)).toEqual([])
})
