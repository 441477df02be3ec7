import { mkdtempSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { type Asked, parsePlacedPolicy, signedBy, summaryOf, verifyVsa } from '@release-tools/evidence'
import { keyBundle, keyEnvelope, keyPair } from '@release-tools/evidence/testing'
import { Servers } from '@release-tools/oci/testing'
import { testHost } from '@release-tools/testbed'
import { type Question as OpenQuestion, openAndVerify } from '../src/open-and-verify.ts'
import { ImageRegistry, statementAbout } from './support/image-registry.ts'

const [own, verifier] = [keyPair(), keyPair()]
const signer = { kind: 'key' as const, publicKey: own.publicKey }
const text =
  'version: 1\nsigners: [{key: k}]\nverifiers: [{id: "https://v.example", key: v}]\nevidence: {required: []}\n'
const policy = {
  ...parsePlacedPolicy(text, 'ours.yaml'),
  ...{ name: 'ours.yaml', sha256: sha256(text), day: '2026-07-01', signers: [signedBy(signer)] },
  verifiers: [{ kind: 'key' as const, publicKey: verifier.publicKey }],
}
const host = testHost({ env: { DOCKER_CONFIG: mkdtempSync(join(tmpdir(), 'no-login-')) } })
const servers = new Servers()
afterEach(() => servers.stop())

function verify(target: string, asked: Asked = {}, more: Omit<Partial<OpenQuestion>, 'asked'> = {}) {
  return openAndVerify(target, { trust: { signers: [signer] }, asked: { policy, ...asked }, ...more }, host)
}

/** The summary of a verified target, signed, as whoever reads it verifies it; and what it is about. */
async function summaryFor(target: string, more: Omit<Partial<OpenQuestion>, 'asked'> = {}) {
  const report = await verify(target, {}, more)
  expect(report.result).toBe('verified')
  const statement = summaryOf(report, { id: 'https://v.example', timeVerified: '2026-07-01T00:00:00Z' })
  const content = Buffer.from(JSON.stringify(keyEnvelope(verifier.privateKey, JSON.stringify(statement))))
  const { subject, resourceUri } = report.about ?? { subject: [], resourceUri: '' }
  const { vsa } = verifyVsa({
    attestation: content,
    trust: { signers: policy.verifiers },
    wanted: {
      verifier: 'https://v.example',
      resource: resourceUri,
      artifacts: subject.map(({ digest }) => digest),
      policySha256: sha256(text),
    },
  })
  return { vsa, accepted: { files: [{ name: 'vsa.jsonl', content }], now: '2026-07-01T12:00:00Z' } }
}

test('the summary of a file names each document that counted, and stands in for them later', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'inputs-'))
  const file = join(directory, 'tool')
  const statement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: 'tool', digest: { sha256: sha256('x') } }],
  }
  const documents = {
    'tool.sigstore.json': JSON.stringify(keyBundle(own.privateKey, Buffer.from('x'))),
    'tool.intoto.jsonl': JSON.stringify(
      keyEnvelope(
        own.privateKey,
        JSON.stringify({ ...statement, predicateType: 'https://cyclonedx.org/bom', predicate: {} }),
      ),
    ),
  }
  await writeFile(file, 'x')
  for (const [name, content] of Object.entries(documents)) await writeFile(join(directory, name), content)
  const { vsa, accepted } = await summaryFor(file)
  expect(vsa.inputAttestations).toEqual(
    Object.entries(documents)
      .map(([uri, content]) => ({ uri, digest: { sha256: sha256(content) } }))
      .reverse(),
  )
  expect(await verify(file, { summaries: accepted })).toMatchObject({ result: 'verified' })
  await writeFile(file, 'y')
  expect(await verify(file, { summaries: accepted })).toMatchObject({ result: 'not verified' })
})

test('the summary of an image names the blobs of its attestations', async () => {
  const images = await ImageRegistry.start()
  try {
    const attestation = statementAbout(images.digest, 'https://cyclonedx.org/bom', own.privateKey)
    images.attach(attestation)
    images.attach(statementAbout(images.digest, 'https://cyclonedx.org/bom', keyPair().privateKey))
    const { vsa } = await summaryFor(`oci://${images.name}@${images.digest}`)
    const digest = sha256(JSON.stringify(attestation))
    expect(vsa.inputAttestations).toEqual([
      { uri: `oci://${images.name}@sha256:${digest}`, digest: { sha256: digest } },
    ])
  } finally {
    images.stop()
  }
})

test('the summary of a package names the address of its attestations, without what a password may be in', async () => {
  const wheel = 'widget-1.2.0-py3-none-any.whl'
  const served = JSON.stringify(
    statementAbout(`sha256:${sha256('a wheel')}`, 'https://x.example/publish/v1', own.privateKey, {}, wheel),
  )
  const server = await servers.start((request, response) => {
    const entry = {
      filename: wheel,
      url: '/file',
      hashes: { sha256: sha256('a wheel') },
      provenance: '/p?token=secret',
    }
    const page = JSON.stringify({ meta: { 'api-version': '1.3' }, files: [entry] })
    const answers: Record<string, string> = { '/file': 'a wheel', '/p?token=secret': served }
    response.writeHead(200, { 'content-type': 'application/json' }).end(answers[String(request.url)] ?? page)
  })
  const { vsa, accepted } = await summaryFor('pypi:widget==1.2.0', { indexUrl: `http://${server}/` })
  expect(vsa.inputAttestations).toEqual([{ uri: `http://${server}/p`, digest: { sha256: sha256(served) } }])
  const again = await verify('pypi:widget==1.2.0', { summaries: accepted }, { indexUrl: `http://${server}/` })
  expect(again.result).toBe('verified')
})
