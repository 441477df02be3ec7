/** @needs tools sigstore registry */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, jest, test } from '@jest/globals'
import { appendToLog, signatureEvent } from '@release-tools/audit'
import { parseEvents, parseTrustedRoot, renderLogHead, type SigningEvent, verifyRelease } from '@release-tools/evidence'
import { layoutFiles, pushImage } from '@release-tools/oci/testing'
import { identity, type Job, jobIdentity, makeKeyPair } from '@release-tools/sign/testing'
import { type GitHubDouble, testbed, testHost } from '@release-tools/testbed'
import * as assembleInputs from '../actions/assemble-release/src/inputs.ts'
import * as assembleRun from '../actions/assemble-release/src/run.ts'
import * as collectInputs from '../actions/collect-artifacts/src/inputs.ts'
import * as collectRun from '../actions/collect-artifacts/src/run.ts'
import * as signInputs from '../actions/cosign-sign/src/inputs.ts'
import * as signRun from '../actions/cosign-sign/src/run.ts'
import { gitHub, ownSigstore, step, widget } from './support/release-job.ts'

jest.setTimeout(120_000)

const collect = { name: 'collect-artifacts', ...collectInputs, ...collectRun }
const sign = { name: 'cosign-sign', ...signInputs, ...signRun }
const assemble = { name: 'assemble-release', ...assembleInputs, ...assembleRun }
const doubles: GitHubDouble[] = []
afterAll(() => Promise.all(doubles.map(double => double.stop())))

async function image(job: Job): Promise<{ layout: string; reference: string }> {
  for (const [path, data] of Object.entries(layoutFiles(['linux/amd64'], { 'etc/seed': 'events' }))) {
    await mkdir(join(job.workspace, 'layout', path, '..'), { recursive: true })
    await writeFile(join(job.workspace, 'layout', path), data)
  }
  const { repository, digest } = await pushImage('acme/events', 'events')
  return { layout: `app=${repository}=layout`, reference: `${repository}@${digest}` }
}

const read = async (path: string): Promise<SigningEvent[]> => parseEvents(await readFile(path, 'utf8'), path)
const shown = (events: SigningEvent[]) =>
  events.map(({ kind, signer, subjects }) => [kind, signer.kind, subjects[0]?.name])

test('what a job signs is recorded in its summary, its output, the release and its page, and beside the release', async () => {
  const { key, pub, password } = await makeKeyPair()
  const policy = 'version: 1\nevidence:\n  required: [signing-events]\n'
  const config = 'audit-log: { keep: true }\nstores: ["directory:kept"]\n'
  const job = await widget({
    ...{ 'keys/cosign.pub': pub, '.github/release-policy.yaml': policy },
    ...{ '.github/release-tools.yaml': config, 'kept/README': '' },
  })
  const { double, env } = await gitHub()
  doubles.push(double)
  const { layout, reference } = await image(job)
  await step(job, collect, { images: layout })
  const { transparency = '', 'signing-config': services = '', 'trusted-root': root = '' } = ownSigstore()
  const sigstore = { transparency, 'signing-config': services, 'trusted-root': root }
  const signed = await step(job, sign, { ...sigstore, images: reference }, { ...env, ...jobIdentity() })
  const [repository] = reference.split('@')
  const records = await read(String(signed.outputs['signing-events']))
  expect(shown(records)).toEqual([['image', 'identity', repository]])
  expect(signed.host.summaries.join('')).toContain('Record of 1 signature')
  expect(signed.host.summaries.join('')).toContain(identity)

  const place = { server: 'github.com', repository: 'acme/widget' }
  const before = { addresses: ['directory:kept'], place, events: records.map(one => signatureEvent('v1.2.2', one)) }
  const context = { host: testHost({ workspace: job.workspace }), repository: place.repository }
  const { head } = await appendToLog({ ...before, sealer: undefined }, context)
  const secrets = { COSIGN_PRIVATE_KEY: key, COSIGN_PASSWORD: password }
  const assembled = await step(job, assemble, ownSigstore(), { ...env, ...secrets })
  const last = join(job.workspace, 'release-signing-events.jsonl')
  expect(assembled.outputs).toMatchObject({ verdict: 'pass', 'signing-events': last })
  expect(await read(join(job.releaseDir, 'signing-events.jsonl'))).toEqual(records)
  expect(shown(await read(last))).toEqual([
    ['file', 'key', 'manifest.yaml'],
    ['file', 'key', 'release-v1.2.3.tar.gz'],
    ['attestation', 'key', 'manifest.yaml'],
  ])
  expect(await readFile(join(job.releaseDir, 'audit-log.checkpoint'), 'utf8')).toBe(renderLogHead(head))
  expect(await readFile(join(job.releaseDir, 'manifest.yaml'), 'utf8')).toContain('audit-log.checkpoint')
  expect(await readFile(join(job.releaseDir, 'release.html'), 'utf8')).toContain('Who signed what</h2>')

  const signers = [
    { kind: 'key' as const, publicKey: pub },
    { kind: 'identity' as const, identity, issuer: testbed().issuer },
  ]
  const trustedRoot = parseTrustedRoot(await readFile(testbed().trustedRoot))
  const { checks } = await verifyRelease(job.releaseDir, { signers, trustedRoot })
  expect(checks.find(({ name }) => name === 'signing events')).toEqual({
    name: 'signing events',
    status: 'pass',
    detail: '4 signatures are recorded; each was compared with the signature itself.',
  })
})
