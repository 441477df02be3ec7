import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { renderFindings } from '@release-tools/evidence'
import {
  csafOf,
  cycloneDxVexOf,
  documentOf,
  keyEnvelope,
  keyPair,
  makeRelease,
  match,
  vulnerabilityOf,
} from '@release-tools/evidence/testing'
import { cli } from '../../testing/run.ts'

const directory = await mkdtemp(join(tmpdir(), 'vex-'))
const at = (name: string) => join(directory, name)
const [security, mallory] = [keyPair(), keyPair()]
const vulnerable = renderFindings(
  documentOf([match(), match({ scanner: 'trivy' })], { target: { kind: 'directory', name: 'widget' } }),
)
// Its own policy fails it, and says so: the policy of the reader decides.
const reasons = ['HIGH CVE-2026-0001 in widget 1.0.0 of widget, fixed in 1.0.1.']
const release = await makeRelease({
  files: { 'vulnerabilities.json': vulnerable },
  manifest: manifest => ({ ...manifest, verdict: { ...manifest.verdict, result: 'fail', reasons } }),
  result: 'FAILED',
})
const [signer] = release.trust.signers
await writeFile(at('acme.pub'), signer?.kind === 'key' ? signer.publicKey : '')
await writeFile(at('security.pub'), security.publicKey)
const manifest = sha256(await readFile(join(release.directory, 'manifest.yaml')))
const policy = `version: 1\nvex:\n  signers:\n    - key: ${at('security.pub')}\n`

interface Given {
  by?: ReturnType<typeof keyPair>
  subject?: string
  type?: string
  statement?: object
  policy?: string
  predicate?: object
}

async function verify(given: Given = {}) {
  const { by = security, subject = manifest, type, statement, policy: source = policy } = given
  const about = { vulnerability: { name: 'CVE-2026-0001' }, products: [{ '@id': 'pkg:pypi/widget@1.0.0' }] }
  const predicate = {
    '@context': 'https://openvex.dev/ns/v0.2.0',
    '@id': 'https://acme.example/vex/1',
    author: 'acme',
    timestamp: '2026-06-01T08:00:00Z',
    version: 1,
    statements: [{ ...about, status: 'not_affected', justification: 'component_not_present', ...statement }],
  }
  const document = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: 'x', digest: { sha256: subject } }],
    predicateType: type ?? 'https://openvex.dev/ns',
    predicate: given.predicate ?? predicate,
  }
  await writeFile(at('vex.jsonl'), JSON.stringify(keyEnvelope(by.privateKey, JSON.stringify(document))))
  await writeFile(at('ours.yaml'), source)
  const own = ['--key', at('acme.pub'), '--policy', at('ours.yaml'), '--today', '2026-06-01']
  const { code, out, err } = await cli(['verify', release.assets, ...own, '--vex', at('vex.jsonl'), '--json'])
  const rules = err === '' && out !== '' ? JSON.parse(out).ownPolicy.rules : []
  const named = (rule: string) => rules.filter((one: { rule: string }) => one.rule === rule)
  return { code, err, finding: named('vulnerabilities.fail')[0]?.status, vex: named('vex') }
}

const flags = [{ label: 'component_not_present', product_ids: ['part'] }]
const csaf = csafOf({ vulnerabilities: [vulnerabilityOf({ product_status: { known_not_affected: ['part'] }, flags })] })
const cycloneDx = { ...cycloneDxVexOf({}), metadata: { timestamp: '2026-06-01T00:00:00Z' } }
const affected = { status: 'affected', justification: undefined, action_statement: 'Update it.' }
const investigated = { status: 'under_investigation', justification: undefined }

describe('a VEX document', () => {
  test('of an accepted signer about this release excuses a finding, and the rule says so', async () => {
    expect(await verify()).toEqual({
      code: 0,
      err: '',
      finding: 'pass',
      vex: [
        {
          rule: 'vex',
          line: 2,
          status: 'pass',
          detail: '1 finding not counted by VEX: CVE-2026-0001 (component_not_present).',
        },
      ],
    })
  })

  test.each<[string, Given, number, string, string]>([
    ['by somebody else', { by: mallory }, 1, 'absent', 'the signature was not made over this content by this signer'],
    ['about another release', { subject: 'a'.repeat(64) }, 1, 'absent', 'attached to something else than this release'],
    ['of another type', { type: 'https://example.org/x' }, 1, 'absent', 'which is not a VEX document'],
    ['by a revoked signer', { policy: `${policy}      revoked: true\n` }, 1, 'absent', 'is revoked'],
    [
      'by a signer whose dates nobody can check',
      { policy: `${policy}      until: 2030-01-01\n` },
      1,
      'absent',
      'no timestamp',
    ],
    [
      'about another finding',
      { statement: { vulnerability: { name: 'CVE-2026-0002' } } },
      1,
      'pass',
      'excuse no finding',
    ],
    ['that says affected', { statement: affected }, 1, 'pass', 'excuse no finding'],
    ['that is under investigation', { statement: investigated }, 1, 'pass', 'excuse no finding'],
    [
      'about the release as a whole',
      { statement: { products: [] } },
      1,
      'pass',
      'excuse no finding. 1 statement about the release as a whole, without a package, counts only with `scope: release`.',
    ],
    ['without a reason', { statement: { justification: undefined } }, 3, 'error', 'without a justification'],
    [
      'of a status that nobody knows',
      { statement: { status: 'fine' } },
      3,
      'error',
      'which is not one of not_affected',
    ],
    [
      'of a day that has not come',
      { statement: { timestamp: '2026-06-02T00:00:00Z' } },
      3,
      'error',
      'after 2026-06-01',
    ],
    ['if the policy names nobody', { policy: 'version: 1\n' }, 1, 'absent', 'does not say whose VEX documents count'],
    ['if the list is empty', { policy: 'version: 1\nvex: {signers: []}\n' }, 1, 'absent', 'names nobody whose VEX'],
  ])('%s does not', async (_, given, expected, status, detail) => {
    const { code, finding, vex } = await verify(given)
    expect([code, finding]).toEqual([expected, 'fail'])
    expect(vex[0]).toMatchObject({ status, detail: expect.stringContaining(detail) })
  })

  test.each<[string, object, string]>([
    ['https://docs.oasis-open.org/csaf/csaf/v2.0/csaf_json_schema.json', csaf, 'component_not_present'],
    ['https://cyclonedx.org/bom', cycloneDx, 'code_not_reachable'],
    ['https://cyclonedx.org/bom/v1.6', cycloneDx, 'code_not_reachable'],
  ])('of the type %s counts like OpenVEX', async (type, predicate, reason) => {
    const { code, vex } = await verify({ type, predicate })
    expect([code, vex[0]?.detail]).toEqual([0, `1 finding not counted by VEX: CVE-2026-0001 (${reason}).`])
  })

  test('about the release as a whole counts if the policy says so', async () => {
    const { code, vex } = await verify({ statement: { products: [] }, policy: `${policy}  scope: release\n` })
    expect([code, vex[0]?.detail]).toEqual([0, '1 finding not counted by VEX: CVE-2026-0001 (component_not_present).'])
  })

  test('that was not given excuses nothing', async () => {
    await writeFile(at('ours.yaml'), policy)
    const own = ['--key', at('acme.pub'), '--policy', at('ours.yaml'), '--today', '2026-06-01', '--json']
    const { code, out } = await cli(['verify', release.assets, ...own])
    expect(code).toBe(1)
    expect(JSON.parse(out).ownPolicy.rules).toContainEqual({
      rule: 'vex',
      line: 2,
      status: 'pass',
      detail: 'No VEX document was given.',
    })
  })

  test('without a policy is wrong use', async () => {
    const { code, err } = await cli(['verify', release.assets, '--key', at('acme.pub'), '--vex', at('vex.jsonl')])
    expect([code, err]).toEqual([2, expect.stringContaining('--vex is given without --policy.')])
  })
})
