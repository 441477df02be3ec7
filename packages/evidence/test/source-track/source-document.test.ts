import { describe, expect, test } from '@jest/globals'
import { parseSource, renderSource, sourceDocument, sourceText } from '../../src/source-track/source-document.ts'
import { sourceVsa, statedSourceLevel } from '../../src/source-track/source-vsa.ts'
import { ourSchema, schemaErrors } from '../../testing/schema.ts'
import { SourceHistory } from '../../testing/source-history.ts'

const history = new SourceHistory()
history.merge()
const previous = history.tag('v1.0.0')
history.isRecorded = false
history.merge()
history.isRecorded = true
history.merge()
const commit = history.tag('v1.1.0')
const question = { repository: 'https://github.com/acme/widget', commit, tag: 'v1.1.0', branch: 'main', previous }
const document = sourceDocument(question, history.records)
const schema = ourSchema('source.v1.json')

describe('what the records of pushes show', () => {
  test('is a document of the published schema, and the same records give the same bytes', () => {
    const text = renderSource(document)
    expect(schemaErrors(schema, JSON.parse(text))).toEqual([])
    expect(parseSource(text, 'source.json')).toEqual(document)
    expect(renderSource(sourceDocument(question, [...history.records].reverse()))).toBe(text)
  })

  test.each<[string, Record<string, unknown>]>([
    ['another schema', { schema: 'x' }],
    ['level 0, which needs no document', { level: 0 }],
    ['a level above 4', { level: 5 }],
    ['a short commit', { commit: 'c0ffee' }],
    ['a control that nobody knows', { controls: [{ control: 'luck', state: 'held', detail: 'x' }] }],
    ['a state that nobody knows', { controls: [{ control: 'tags', state: 'good', detail: 'x' }] }],
    ['a field that nobody knows', { more: true }],
    ['a missing list', { reasons: undefined }],
  ])('refuses %s, as its schema does', (_, change) => {
    const broken = JSON.stringify({ ...document, ...change })
    expect(() => parseSource(broken, 'source.json')).toThrow('source.json')
    expect(schemaErrors(schema, JSON.parse(broken))).not.toEqual([])
  })

  test('is said in a few sentences', () => {
    const found = { level: 2 as const, reasons: ['a: One.', 'b: Two.', 'c: Three.'], caveats: ['Four.'] }
    expect(sourceText(found)).toBe('SLSA Source L2. a: One. b: Two. Four.')
  })
})

describe('the Source VSA', () => {
  test('is about the revision, with its references, one level and what held besides', () => {
    expect(sourceVsa(question, document, { uri: 'policy.yaml' }, [])).toEqual({
      _type: 'https://in-toto.io/Statement/v1',
      subject: [
        {
          uri: `https://github.com/acme/widget/commit/${commit}`,
          digest: { gitCommit: commit },
          annotations: { sourceRefs: ['refs/heads/main', 'refs/tags/v1.1.0'] },
        },
      ],
      predicateType: 'https://slsa.dev/verification_summary/v1',
      predicate: {
        verifier: { id: 'https://github.com/org/release-tools' },
        resourceUri: 'git+https://github.com/acme/widget',
        policy: { uri: 'policy.yaml' },
        verificationResult: 'PASSED',
        verifiedLevels: [
          'ORG_SOURCE_NO_BYPASS',
          'ORG_SOURCE_PULL_REQUESTS',
          'ORG_SOURCE_REQUIRED_CHECKS',
          'ORG_SOURCE_SIGNED_COMMITS',
          'SLSA_SOURCE_LEVEL_3',
        ],
        slsaVersion: '1.2',
      },
    })
  })

  test('states one level, or none that counts', () => {
    const stated = (...verifiedLevels: string[]) => statedSourceLevel({ verifiedLevels })
    expect([
      stated('SLSA_SOURCE_LEVEL_3', 'SLSA_BUILD_LEVEL_2'),
      stated('SLSA_SOURCE_LEVEL_0'),
      stated(),
      stated('SLSA_SOURCE_LEVEL_1', 'SLSA_SOURCE_LEVEL_3'),
      stated('SLSA_SOURCE_LEVEL_UNEVALUATED'),
      stated('SLSA_SOURCE_LEVEL_9'),
    ]).toEqual([3, 0, undefined, undefined, undefined, undefined])
  })
})
