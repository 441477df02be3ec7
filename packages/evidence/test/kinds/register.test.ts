import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { textsAt } from '@release-tools/base'
import { artifacts } from '../../src/kinds/artifacts.ts'
import type { KindRule } from '../../src/kinds/kind.ts'
import { recordOf } from '../../src/kinds/kind.ts'
import { evidenceKinds, kinds, requirableKinds } from '../../src/kinds/register.ts'
import { parsePolicy } from '../../src/policy/policy.ts'
import { ourSchema, schemaErrors } from '../../testing/schema.ts'

const docs = (page: string) => readFileSync(join(import.meta.dirname, '../../../../docs', page), 'utf8')
const image = { kind: 'image' as const, name: 'app', platform: 'linux/arm/v7' }

/** Some paths of a release directory that are files of a kind. */
function pathsOf({ kind, files }: KindRule): string[] {
  return Object.entries(files).flatMap(([key, file]) => {
    if ('path' in file) return [String(file.path)]
    if (!('pathOf' in file)) return [file.name.replace('…', 'widget.json')]
    const pathOf = file.pathOf as (of: unknown) => string
    return kind === 'image-signature' || key === 'image'
      ? [pathOf('app')]
      : [pathOf({ kind: 'directory', name: 'w' }), pathOf(image)]
  })
}

test('every kind has its own word, and every path belongs to one file of one kind', () => {
  const words = evidenceKinds.map(({ kind }) => kind)
  expect(new Set(words).size).toBe(words.length)
  expect(Object.keys(kinds)).toEqual(words)
  for (const rule of evidenceKinds) {
    for (const path of pathsOf(rule)) {
      const owners = evidenceKinds.flatMap(({ kind, files }) =>
        Object.values(files).flatMap(file => (file.targetAt(path, 'w') === undefined ? [] : [kind])),
      )
      expect([path, owners]).toEqual([path, [rule.kind]])
    }
  }
})

test('a policy can require the kinds that exist before the verdict, as its schema and docs say', () => {
  const schema = ourSchema('policy.v1.json')
  expect(textsAt(schema, 'properties', 'evidence', 'properties', 'required', 'items', 'enum')).toEqual(requirableKinds)
  for (const kind of requirableKinds) {
    const policy = { version: 1, evidence: { required: [kind] } }
    expect(parsePolicy(JSON.stringify(policy)).evidence.required).toEqual([kind])
    expect(schemaErrors(schema, policy)).toEqual([])
  }
  expect([...docs('policy.md').matchAll(/^\| `([a-z-]+)` \| /gm)].map(([, kind]) => kind)).toEqual(
    expect.arrayContaining(requirableKinds),
  )
  expect(() => parsePolicy('{version: 1, evidence: {required: [notes]}}')).toThrow(
    '"evidence.required[0]" is "notes", which is not one of gates, penetration-test, security-review, ',
  )
})

describe('the page about the release directory', () => {
  const page = docs('release-directory.md')

  test.each(evidenceKinds.map(rule => [rule.kind, rule] as const))(
    'names the files of %s, and their kind',
    (kind, rule) => {
      const row = page.split('\n').find(line => line.split('|')[1]?.trim() === `\`${kind}\``)
      const names = Object.values(rule.files).map(file => file.name)
      expect({ row, missing: names.filter(name => !row?.includes(name)) }).toEqual({
        row: expect.any(String),
        missing: [],
      })
    },
  )
})

test('a step records a file with media type and reproducibility of its kind', () => {
  const maker = { name: 'a test', version: '1' }
  expect(recordOf(kinds.provenance.files.bundles, kinds.provenance.files.bundles.path, maker)).toEqual({
    path: 'provenance.intoto.jsonl',
    mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
    madeBy: maker,
    reproducible: 'payload',
  })
  const types = ['a.whl', 'a.tgz', 'a.json', 'a'].map(path => recordOf(artifacts.files.artifact, path, maker))
  expect(types.map(({ mediaType, reproducible }) => [mediaType, reproducible])).toEqual([
    ['application/zip', 'unverified'],
    ['application/gzip', 'unverified'],
    ['application/json', 'unverified'],
    ['application/octet-stream', 'unverified'],
  ])
})
