import { expect, test } from '@jest/globals'
import { parseYaml } from '@release-tools/base'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { manifestDifference } from '../../src/diff/manifest-difference.ts'
import { manifestPayload, parseManifest, renderManifest } from '../../src/manifest/manifest.ts'
import { manifestOf } from '../../testing/release.ts'
import { ourSchema } from '../../testing/schema.ts'

const accepts = new Ajv2020({ strict: true, strictRequired: false }).compile(ourSchema('manifest.v1.json') as object)
const example = manifestOf({ 'policy.yaml': 'version: 1\n', 'release.md': '# widget\n' })
const approver = { name: 'Alice Example', login: 'alice', by: 'environment' as const, environment: 'release' }
const approved = { ...example, source: { ...example.source, tagObject: 'b'.repeat(40) }, approver }

test('a manifest can name the tag object and who approved the release', () => {
  const text = renderManifest(approved)
  expect(parseManifest(text)).toMatchObject({ source: { tagObject: 'b'.repeat(40) }, approver })
  expect(accepts(parseYaml(text, 'it'))).toBe(true)
})

test('who approved a release says nothing of what a rebuild gives, and is a difference between releases', () => {
  expect(manifestPayload(approved)).toEqual(manifestPayload(example))
  expect(manifestDifference(example, approved)).toEqual([{ what: 'approver.name', now: 'Alice Example' }])
})

test.each([
  [{ approver: { name: 'Alice', by: 'chat' } }, '"approver.by" is "chat", which is not one of environment, tag.'],
  [{ approver: { by: 'tag' } }, '"approver.name" is missing.'],
  [
    { source: { ...example.source, tagObject: 'v1.2.0' } },
    '"source.tagObject" is "v1.2.0", which is not a full commit id.',
  ],
])('refuses what the JSON schema refuses: %#', (parts, message) => {
  const broken = { ...example, ...parts }
  expect(() => parseManifest(JSON.stringify(broken))).toThrow(message)
  expect(accepts(JSON.parse(JSON.stringify(broken)))).toBe(false)
})
