import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { Problem } from '@release-tools/base'
import fc from 'fast-check'
import { readDiffSide } from '../../src/diff/diff-side.ts'
import { sbom, sbomSummary } from '../../src/kinds/sbom.ts'
import { contradictionOf } from '../../src/sbom/contradiction.ts'
import { qualityOf } from '../../src/sbom/quality/quality.ts'
import { renderCycloneDx } from '../../src/sbom/render-cyclonedx.ts'
import { renderSpdx } from '../../src/sbom/render-spdx.ts'
import { requireSbom } from '../../src/sbom/require-sbom.ts'
import { foundBom, releaseBom } from '../../testing/sboms.ts'

const cdx = (parts: object) => ({ bomFormat: 'CycloneDX', specVersion: '1.6', ...parts })
const spdx = (parts: object) => ({ spdxVersion: 'SPDX-2.3', ...parts })

test.each<[object, string]>([
  [cdx({ components: {} }), 'components is an object, but it must be a list.'],
  [cdx({ components: [{}, 'x'] }), 'components[1] is a text, but it must be an object.'],
  [cdx({ components: [{ name: 7 }] }), 'components[0].name is a number, but it must be a text.'],
  [cdx({ components: [{ purl: null }] }), 'components[0].purl is null, but it must be a text.'],
  [cdx({ components: [{ licenses: ['MIT'] }] }), 'components[0].licenses[0] is a text, but it must be an object.'],
  [cdx({ components: [{ hashes: [{ content: [] }] }] }), 'components[0].hashes[0].content is a list, but it must be'],
  [
    cdx({ components: [{ 'bom-ref': 'a' }, { components: [{ 'bom-ref': 'a' }] }] }),
    'components[1].components[0].bom-ref is "a" like components[0].bom-ref, but it must be unique.',
  ],
  [
    cdx({ metadata: { component: { 'bom-ref': 'r' } }, components: [{ 'bom-ref': 'r' }] }),
    'components[0].bom-ref is "r" like metadata.component.bom-ref, but it must be unique.',
  ],
  [cdx({ metadata: [] }), 'metadata is a list, but it must be an object.'],
  [cdx({ dependencies: [{ ref: 'a' }, { ref: 'a' }] }), 'dependencies[1].ref is "a" like dependencies[0].ref'],
  [
    cdx({ dependencies: [{ dependsOn: [true] }] }),
    'dependencies[0].dependsOn[0] is a truth value, but it must be a text.',
  ],
  [spdx({ packages: 'x' }), 'packages is a text, but it must be a list.'],
  [spdx({ packages: [{ SPDXID: 'a' }, { SPDXID: 'a' }] }), 'packages[1].SPDXID is "a" like packages[0].SPDXID'],
  [spdx({ packages: [{ versionInfo: 1 }] }), 'packages[0].versionInfo is a number, but it must be a text.'],
  [spdx({ packages: [{ externalRefs: [null] }] }), 'packages[0].externalRefs[0] is null, but it must be an object.'],
  [spdx({ packages: [{ checksums: [{ algorithm: 1 }] }] }), 'packages[0].checksums[0].algorithm is a number'],
  [spdx({ relationships: [[]] }), 'relationships[0] is a list, but it must be an object.'],
  [[], 'it is a list, but it must be an object.'],
])('an SBOM that breaks a rule is refused with file, place and rule: number %#', (document, found) => {
  expect(() => requireSbom(document, 'a/b.json')).toThrow(`Could not read the SBOM a/b.json: ${found}`)
})

test('what others leave out, or write as null, is accepted', () => {
  for (const document of [cdx({}), cdx({ components: null, dependencies: [{ ref: 'a' }] }), spdx({ packages: null })])
    expect(() => requireSbom(document, 'x')).not.toThrow()
})

describe('a file of SBOM', () => {
  const directory = mkdtempSync(join(tmpdir(), 'release-tools-test-sbom-'))
  const write = (name: string, text: string) => {
    writeFileSync(join(directory, name), text)
    return join(directory, name)
  }
  const whole = renderCycloneDx(foundBom('directory', ['a', 'b'], { name: 'w', version: '1' }))

  test.each([
    ['truncated', whole.slice(0, -40), 'it is not JSON'],
    [
      'nested',
      `{"bomFormat":"CycloneDX","components":${'['.repeat(1000)}${']'.repeat(1000)}}`,
      'nested more than 100 levels',
    ],
    ['typed', JSON.stringify(cdx({ components: [{ name: {} }] })), 'components[0].name is an object'],
  ])('that is %s is refused by diff and collect, with its name', async (name, text, found) => {
    const path = write(`${name}.json`, text)
    await expect(readDiffSide(path)).rejects.toThrow(found)
    await expect(readDiffSide(path)).rejects.toThrow(path)
    expect(() => sbom.parse?.(text, 'sbom.cyclonedx.json')).toThrow(found)
  })

  test('of 200 MB is refused before it is read', async () => {
    const path = write('large.json', '{')
    truncateSync(path, 200 * 1024 * 1024)
    await expect(readDiffSide(path)).rejects.toThrow('209715200 bytes')
  })
})

/** The document with the value at one of its places replaced. */
function mutated(document: unknown, choose: (count: number) => number, value: unknown): unknown {
  if (typeof document !== 'object' || document === null || Object.keys(document).length === 0) return value
  const keys = Object.keys(document)
  const key = keys[choose(keys.length)] ?? ''
  const inner = (document as Record<string, unknown>)[key]
  const next = choose(4) === 0 ? value : mutated(inner, choose, value)
  return Array.isArray(document)
    ? document.map((one, index) => (String(index) === key ? next : one))
    : { ...document, [key]: next }
}

test('what is accepted can be read by everything that reads SBOMs, and everything else is a Problem', () => {
  const boms = [
    releaseBom({ 'w-1.2.0-py3-none-any.whl': 'x' }),
    foundBom('image', ['a', 'b'], { name: 'w', version: '1' }),
  ]
  const documents = boms.flatMap(bom => [renderCycloneDx(bom), renderSpdx(bom)]).map(text => JSON.parse(text))
  const release = { version: '1.2.0', commit: 'c', artifacts: [] }
  fc.assert(
    fc.property(
      fc.constantFrom(...documents),
      fc.infiniteStream(fc.nat()),
      fc.jsonValue(),
      (document, numbers, value) => {
        const changed = mutated(document, count => (numbers.next().value ?? 0) % count, value)
        const path = 'bomFormat' in document ? 'sbom.cyclonedx.json' : 'sbom.spdx.json'
        try {
          const read = sbom.parse?.(JSON.stringify(changed), path)
          sbomSummary(read, { kind: 'directory', name: 'w' })
          qualityOf(read)
          contradictionOf(read, release)
          sbom.targetOf?.(read)
        } catch (error) {
          expect(error).toBeInstanceOf(Problem)
          expect(String(error)).toContain(path)
        }
      },
    ),
    { numRuns: 500 },
  )
})
