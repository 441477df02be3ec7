import { expect, test } from '@jest/globals'
import type { BuildDocument } from '../../src/build/build-document.ts'
import { type GatesDocument, gatesSchema } from '../../src/gates/gates-document.ts'
import { judgeGates } from '../../src/policy/judge-gates.ts'
import type { Evidence } from '../../src/policy/judged-evidence.ts'
import { parsePolicy } from '../../src/policy/policy.ts'

const digest = `sha256:${'a'.repeat(64)}`
const checklist = (parts: Partial<GatesDocument> = {}): GatesDocument => ({
  ...{ schema: gatesSchema, repository: 'https://github.com/acme/widget', commit: 'a'.repeat(40), version: '1.4.0' },
  ...{ type: 'minor', policy: { path: '.github/release-policy.yaml', owners: ['@acme/leads'] } },
  gates: [
    {
      gate: 'trust',
      result: 'pass',
      found: 'f',
      wanted: 'w',
      evidence: [{ source: 'uv.lock' }, { source: 'req.txt' }],
    },
  ],
  ...parts,
})
const imageOf = (reference: string, more: object = {}, image: object = {}): object => ({
  image: { dockerfile: 'Dockerfile', bases: [{ reference, digest, ...more }], ...image },
})
const python = (tools: object[], more: object = {}) => ({ python: {}, project: { name: 'widget' }, tools, ...more })

/** What is said of builds, with the gate required, beside that the gate passed. */
function judged(builds: object[], keys = '', document = checklist()) {
  const policy = parsePolicy(`version: 1\npeople: [{name: Alice}]\ngates: {required: [trust]}\n${keys}`)
  const full = builds.map(one => ({ tools: [], project: { name: 'widget' }, ...one }) as unknown as BuildDocument)
  const release = { present: [], unusable: [], summaries: { gates: document, build: full } }
  const { passed, ...rest } = judgeGates(policy, { release } as unknown as Evidence, '2026-11-30')
  return Object.fromEntries(
    Object.entries({ ...rest, passed: passed.slice(1) }).flatMap(([key, found]) =>
      found.length === 0 ? [] : [[key, found.map(one => (typeof one === 'string' ? one : one.text))]],
    ),
  )
}

const rule = 'Of the build: '
const ours = 'registry.example.org/acme/base'

test.each<[string, object, string, object]>([
  [
    'official images with a digest are accepted',
    imageOf('python:3.13'),
    '',
    { passed: [`${rule}pkg:docker/python@3.13 is official, and its digest is in Dockerfile.`] },
  ],
  [
    'an image of somebody else stops the release, also if only COPY --from takes of it',
    imageOf(`${ours}:1@${digest}`),
    '',
    { failures: [`${rule}pkg:docker/${ours}@1 comes from ${ours}, which is neither official nor of the community.`] },
  ],
  [
    'what the policy calls official is accepted',
    imageOf(`${ours}:1@${digest}`),
    'trust: {official: [registry.example.org/acme]}',
    { passed: [`${rule}pkg:docker/${ours}@1 is official, and its digest is in Dockerfile.`] },
  ],
  [
    'an image that no Dockerfile names by its digest stops the release, whatever digest it had',
    imageOf('python:3.13', { floating: true }),
    '',
    { failures: [`${rule}pkg:docker/python@3.13 has no digest in Dockerfile.`] },
  ],
  [
    'an image of the community waits for a person',
    imageOf(`${ours}:1`),
    `trust: {community: [${ours}]}`,
    { reviews: [`${rule}pkg:docker/${ours}@1 is of the community, and nobody approved ${digest}.`] },
  ],
  [
    'an approval of its digest lets it in',
    imageOf(`${ours}:1`),
    `trust: {community: [${ours}]}\napprovals: [{purl: "pkg:docker/${ours}", digest: "${digest}", by: Alice, reason: r, expires: 2026-11-30}]`,
    { passed: [`${rule}pkg:docker/${ours}@1 is accepted by Alice.`] },
  ],
  [
    'what no lock names must not be installed to build',
    python([
      { name: 'build', version: '1', sha256: 'a'.repeat(64) },
      { name: 'flit_core', version: '3.12.0' },
    ]),
    '',
    { failures: [`${rule}no lock names the digest of flit_core 3.12.0, installed to build widget.`] },
  ],
  [
    'a tool whose lock has several digests is one that a lock names',
    python([{ name: 'flit_core', version: '3.12.0' }], { requirements: { from: 'uv.lock, group build' } }),
    '',
    {},
  ],
  [
    'nobody knows about a file at which the gate did not look',
    python([], { requirements: { from: 'other.txt' } }),
    '',
    { errors: [`${rule}packages were installed by other.txt, at which the gate trust did not look.`] },
  ],
  [
    'the same holds for the dependencies of an image',
    imageOf('python', {}, { bases: [], contexts: [{ requirements: 'other.txt' }, { requirements: 'req.txt' }, {}] }),
    '',
    { errors: [`${rule}packages were installed by other.txt, at which the gate trust did not look.`] },
  ],
])('%s', (_, build, keys, found) => {
  expect(judged([build], keys)).toEqual(found)
})

test('whoever lets the gate pass lets this pass too, and a rehearsal is told only', () => {
  const bad = [imageOf(`${ours}:1`)]
  const override =
    'x: {required: [trust], overrides: [{gate: trust, version: 1.4.0, by: Alice, reason: r, expires: 2026-11-30}]}'
  const policy = parsePolicy(`version: 1\npeople: [{name: Alice}]\ngates${override.slice(1)}`)
  const evidence = { release: { present: [], unusable: [], summaries: { gates: checklist(), build: bad } } }
  expect(judgeGates(policy, evidence as unknown as Evidence, '2026-11-30').failures).toEqual([])
  expect(judged(bad, '', checklist({ rehearsal: true }))).toEqual({
    warnings: [`${rule}pkg:docker/${ours}@1 comes from ${ours}, which is neither official nor of the community.`],
  })
})
