import { copyFile, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { type Asked, parsePlacedPolicy, signedBy, summaryOf, type Validity } from '@release-tools/evidence'
import { keyPair } from '@release-tools/evidence/testing'
import { testHost } from '@release-tools/testbed'
import { openAndVerify } from '../src/open-and-verify.ts'

const fixtures = join(import.meta.dirname, '../../evidence/testing/fixtures/model-signing/1.1.1')
const signature = join(fixtures, 'files.sig')
const signer = { kind: 'key' as const, publicKey: await readFile(join(fixtures, 'p256.pub'), 'utf8') }
const files = {
  'w.bin': 'weights\n'.repeat(4),
  'README.md': 'readme\n',
  'sub/z': 'x\n',
  'sub-c': 'y\n',
  'é.txt': 'e\n',
}
let model: string
beforeEach(async () => {
  model = await mkdtemp(join(tmpdir(), 'model-'))
  await mkdir(join(model, 'sub'))
  for (const [name, content] of Object.entries(files)) await writeFile(join(model, name), content)
})

/** `from`: the signature; null if it is to be found. */
function verify(asked: Asked = {}, from: string | null = signature) {
  const named = from === null ? {} : { signature: from }
  return openAndVerify(model, { trust: { signers: [signer] }, asked, ...named }, testHost({ env: {} }))
}

function policy(source: string, dates: Validity = {}, by = signer) {
  const own = parsePlacedPolicy(`version: 1\n${source}`, 'ours.yaml')
  return { name: 'ours.yaml', ...own, day: '2026-07-01', signers: [{ ...signedBy(by), ...dates }] }
}

const rules = ({ ownPolicy }: Awaited<ReturnType<typeof verify>>) =>
  ownPolicy?.rules.filter(({ status }) => status !== 'absent').map(({ rule, status, detail }) => [rule, status, detail])

test('a model is verified by its signature', async () => {
  expect(await verify()).toMatchObject({ result: 'verified', target: { kind: 'model' } })
  await writeFile(join(model, 'w.bin'), 'other weights')
  expect(await verify()).toMatchObject({ result: 'not verified' })
})

test('a model is found by the signature beside it, and is no image, whatever is written into it', async () => {
  await copyFile(signature, `${model}.sig`)
  expect(await verify({}, null)).toMatchObject({ result: 'verified', target: { kind: 'model' } })
  await writeFile(join(model, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}')
  await writeFile(join(model, 'index.json'), '{}')
  expect(await verify({}, null)).toMatchObject({ result: 'not verified', target: { kind: 'model' } })
})

test('a policy decides about a model by who signed it, and each decision names its rule', async () => {
  const who = `The model is signed by key sha256:${(signedBy(signer) as { sha256: string }).sha256}`
  const by = (...given: Parameters<typeof policy>) => verify({ policy: policy(...given) })
  const good = await by('signers: [{key: k}]')
  expect([good.result, rules(good)]).toEqual(['verified', [['signers[0]', 'pass', `${who}.`]]])
  const revoked = await by('signers: [{key: k, revoked: true}]', { revoked: true })
  expect([revoked.result, rules(revoked)]).toEqual([
    'not accepted',
    [['signers[0].revoked', 'fail', `${who}, which is revoked.`]],
  ])
  const other = await by('signers: [{key: k}]', {}, { kind: 'key', publicKey: keyPair().publicKey })
  expect([other.result, rules(other)]).toEqual([
    'not accepted',
    [['signers', 'fail', `${who}, which is not among the signers of the policy.`]],
  ])
  const open = await by('signers: [{key: k, until: 2026-12-31}]', { until: '2026-12-31' })
  expect([open.result, rules(open)]).toEqual([
    'could not check',
    [
      [
        'signers[0].until',
        'error',
        `${who}, which counts until 2026-12-31, and no log and no timestamp authority says when it signed.`,
      ],
    ],
  ])
  const more = await by('signers: [{key: k}]\nevidence: {required: [sbom]}\nvulnerabilities: {fail: []}')
  expect([more.result, rules(more)?.[0]]).toEqual([
    'not accepted',
    ['evidence.required[0]', 'fail', 'The policy requires sbom, and no accepted signer attests any.'],
  ])
})

test('a changed model is not verified, whatever the policy says of who signed it', async () => {
  await writeFile(join(model, 'w.bin'), 'other weights')
  const report = await verify({ policy: policy('signers: [{key: k}]') })
  expect([report.result, rules(report)?.map(([, status]) => status)]).toEqual(['not verified', ['pass']])
  const unsigned = await verify({ policy: policy('signers: [{key: k}]') }, join(model, 'w.bin'))
  expect([unsigned.result, unsigned.ownPolicy, unsigned.about]).toEqual(['not verified', undefined, undefined])
})

const verifier = { id: 'https://v.example', timeVerified: '2026-07-01T00:00:00Z' }

test('the summary of a model names its files and its signature', async () => {
  const statement = summaryOf(await verify({ policy: policy('signers: [{key: k}]') }), verifier)
  expect(statement.subject).toEqual(
    ['README.md', 'sub-c', 'sub/z', 'w.bin', 'é.txt'].map(name => ({
      name,
      digest: { sha256: sha256(files[name as keyof typeof files]) },
    })),
  )
  expect(statement.predicate).toMatchObject({
    verificationResult: 'PASSED',
    inputAttestations: [{ uri: 'files.sig', digest: { sha256: sha256(await readFile(signature)) } }],
  })
})

test('files that are signed in parts have no SHA-256 that a summary could name', async () => {
  const report = await verify({ policy: policy('signers: [{key: k}]') }, join(fixtures, 'shards.sig'))
  expect(report.result).toBe('verified')
  expect(() => summaryOf(report, verifier)).toThrow('nothing that was verified is known by its SHA-256')
})

test('a summary does not stand in for the signature of a model, which alone says which files it has', async () => {
  const summaries = { files: [], now: '2026-07-01T00:00:00Z' }
  const report = await verify({ policy: policy('signers: [{key: k}]'), summaries })
  expect(report.result).toBe('could not check')
  expect(report.checks.find(({ name }) => name === 'accepted summary')).toEqual({
    ...{ name: 'accepted summary', status: 'error' },
    detail: 'a verification summary does not say which files a model must have.',
    next: 'Leave out --accept-vsa, so that the signature of the model is verified.',
  })
})
