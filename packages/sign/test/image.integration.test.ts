/** @needs tools sigstore registry */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, jest, test } from '@jest/globals'
import type { Verified } from '@release-tools/evidence'
import { entry, ImageBuilder, pushBuilt, pushImage, writeFiles } from '@release-tools/oci/testing'
import { testbed, testHost } from '@release-tools/testbed'
import { imageStatement, requireReferrer, requireSigned } from '../src/image.ts'
import { signFile, signImage, signImageParts } from '../src/sign.ts'
import {
  identity,
  jobIdentity,
  makeKeyPair,
  scratch,
  signingOptions,
  watchingHost,
  withEnv,
} from '../testing/signers.ts'

// Real tools and servers, on machines that do other things as well.
jest.setTimeout(60_000)

describe('an image', () => {
  test('is verified by cosign, from the registry alone', async () => {
    const { repository, digest } = await pushImage('acme/verified')
    const bundle = join(await scratch(), 'bundle.json')
    const options = await signingOptions('keyless')
    const signed = await withEnv(jobIdentity(), () => signImage(repository, digest, bundle, options, testHost()))
    expect(signed).toMatchObject({ signer: { kind: 'identity', identity }, logged: true })
    const who = ['--certificate-identity', identity, '--certificate-oidc-issuer', testbed().issuer]
    const args = ['verify', '--trusted-root', testbed().trustedRoot, ...who, `${repository}@${digest}`]
    expect(await testHost().exec('cosign', args)).toMatchObject({ exitCode: 0 })
    const other = args.map(word => word.replace('v1.2.3', 'v1.2.4'))
    expect((await testHost().exec('cosign', other)).exitCode).not.toBe(0)
  })

  test('signed again by the same signer keeps its one signature', async () => {
    const keys = await makeKeyPair()
    for (const kind of ['key', 'keyless'] as const) {
      const { repository, digest } = await pushImage(`acme/again-${kind}`)
      const options = await signingOptions(kind)
      const env = { ...jobIdentity(), COSIGN_PRIVATE_KEY: keys.key, COSIGN_PASSWORD: keys.password }
      const dir = await scratch()
      const sign = (name: string) =>
        withEnv(env, () => signImage(repository, digest, join(dir, name), options, testHost()))
      const first = await sign('first.json')
      expect(await sign('second.json')).toMatchObject({ signer: first.signer, time: first.time })
      expect(await readFile(join(dir, 'second.json'), 'utf8')).toBe(await readFile(join(dir, 'first.json'), 'utf8'))
      const referrers = await fetch(`http://${repository.replace('/', '/v2/')}/referrers/${digest}`)
      expect(await referrers.json()).toMatchObject({ manifests: [{}] })
    }
  })

  test('of several platforms is signed with everything in its index, as cosign sign --recursive does, and only once', async () => {
    const image = new ImageBuilder()
    const [amd, arm, other] = ['linux/amd64', 'linux/arm64', 'linux/s390x'].map(platform => image.image(platform))
    if (!amd || !arm || !other) throw new Error('there are three')
    const inner = image.index([entry(other, 'linux/s390x')])
    const entries = [entry(amd, 'linux/amd64'), entry(arm, 'linux/arm64'), image.attestation(amd), inner]
    const { digest } = image.index(entries)
    const repository = await pushBuilt('acme/platforms', image, digest)
    const options = await signingOptions('keyless')
    const sign = () =>
      withEnv(jobIdentity(), async () => {
        await signImage(repository, digest, join(await scratch(), 'bundle.json'), options, testHost())
        return signImageParts(repository, digest, options, testHost())
      })
    const parts = [...entries, other].map(one => one.digest)
    expect((await sign()).sort()).toEqual([...parts].sort())
    await sign()
    const who = ['--certificate-identity', identity, '--certificate-oidc-issuer', testbed().issuer]
    for (const part of [digest, ...parts]) {
      const args = ['verify', '--trusted-root', testbed().trustedRoot, ...who, `${repository}@${part}`]
      expect(await testHost().exec('cosign', args)).toMatchObject({ exitCode: 0 })
      const referrers = await fetch(`http://${repository.replace('/', '/v2/')}/referrers/${part}`)
      expect(await referrers.json()).toMatchObject({ manifests: [{}] })
    }
  })

  test('of several platforms: a dry run signs the same manifests, read from its layout, and asks no registry', async () => {
    const image = new ImageBuilder()
    const [amd, arm, other] = ['linux/amd64', 'linux/arm64', 'linux/s390x'].map(platform => image.image(platform))
    if (!amd || !arm || !other) throw new Error('there are three')
    const inner = image.index([entry(other, 'linux/s390x')])
    const index = image.index([entry(amd, 'linux/amd64'), entry(arm, 'linux/arm64'), image.attestation(amd), inner])
    const layout = writeFiles(join(await scratch(), 'layout'), image.layout(index))
    const options = await signingOptions('dry-run')
    const host = watchingHost()
    const temp = await scratch()
    const rehearse = (digest: string, from?: string) =>
      withEnv({ RUNNER_TEMP: temp }, () =>
        signImageParts(`${testbed().registry}/acme/never`, digest, options, host, from),
      )
    const dry = await rehearse(index.digest, layout)
    // The test before says that the real run signs these.
    expect(dry.sort()).toEqual([amd, arm, image.attestation(amd), inner, other].map(({ digest }) => digest).sort())
    const signed = host.calls.filter(({ args }) => args.includes('attest-blob'))
    expect(signed).toHaveLength(5)
    expect(host.calls.flatMap(({ args }) => args).join(' ')).not.toContain(testbed().registry)
    const single = writeFiles(join(await scratch(), 'single'), image.layout(amd))
    expect(await rehearse(amd.digest, single)).toEqual([])
    await expect(rehearse(index.digest, single)).rejects.toThrow(`it does not contain ${index.digest}.`)
    expect(await rehearse(index.digest, join(layout, 'nowhere'))).toEqual([])
    expect(host.lines.at(-1)).toContain('has no OCI layout here, and a dry run asks no registry')
  })

  test('without an index has no parts', async () => {
    const { repository, digest } = await pushImage('acme/no-index')
    expect(await signImageParts(repository, digest, await signingOptions('keyless'), testHost())).toEqual([])
  })

  test('whose signature the registry does not give back fails', async () => {
    const { repository, digest } = await pushImage('acme/lost')
    const bundle = JSON.stringify({ dsseEnvelope: { signatures: [{ sig: 'AAAA' }] } })
    const attempt = requireReferrer(`${repository}@${digest}`, bundle, await signingOptions('key'), testHost())
    await expect(attempt).rejects.toThrow(
      'the registry accepted it, but does not return it. Check that the registry supports OCI 1.1 referrers',
    )
  })

  test('is signed by nothing but a signature of it', () => {
    const verified = { signer: { kind: 'key', publicKey: '' }, logged: false } satisfies Verified
    const digest = `sha256:${'a'.repeat(64)}`
    const statement = imageStatement(digest)
    expect(requireSigned(digest, { ...verified, statement })).toMatchObject({ statement })
    expect(() => requireSigned(`sha256:${'b'.repeat(64)}`, { ...verified, statement })).toThrow(
      'the signed statement is of type https://sigstore.dev/cosign/sign/v1 about a',
    )
    const other = { ...statement, predicateType: 'https://slsa.dev/provenance/v1' }
    expect(() => requireSigned(digest, { ...verified, statement: other })).toThrow(
      'the signed statement is of type https://slsa.dev/provenance/v1',
    )
  })
})

test('where the built-in root is too old to tell, a warning says so', async () => {
  const dir = await scratch()
  const host = testHost()
  await writeFile(join(dir, 'a'), 'a')
  const { trustedRoot, ...options } = await signingOptions('keyless', { transparency: 'public' })
  const signed = await withEnv(jobIdentity(), () => signFile(join(dir, 'a'), join(dir, 'b'), options, host))
  expect(signed).toMatchObject({ signer: { kind: 'identity', identity } })
  expect(host.lines.join('\n')).toContain('warning: Could not verify the new signature: its log entry is from a log')
})
