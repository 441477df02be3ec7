/** @needs tools sigstore registry */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, jest, test } from '@jest/globals'
import { imageSignatureType, type Verified } from '@release-tools/evidence'
import { attachBundle, pushLayout, readLayout } from '@release-tools/oci'
import { entry, ImageBuilder, pushBuilt, pushImage, writeFiles, writeLayout } from '@release-tools/oci/testing'
import { ports, startRegistry, type TestHost, testbed, testHost } from '@release-tools/testbed'
import { imageStatement, requireSigned } from '../src/image.ts'
import { signFile, signStatement } from '../src/sign.ts'
import { signImage } from '../src/sign-image.ts'
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
    const signed = await withEnv(jobIdentity(), () => signImage({ repository, digest }, bundle, options, testHost()))
    expect(signed.verified).toMatchObject({ signer: { kind: 'identity', identity }, logged: true })
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
        withEnv(env, () => signImage({ repository, digest }, join(dir, name), options, testHost()))
      const { verified } = await sign('first.json')
      expect(await sign('second.json')).toMatchObject({ verified: { signer: verified.signer, time: verified.time } })
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
    const host = watchingHost()
    const sign = async () =>
      withEnv(jobIdentity(), async () =>
        signImage({ repository, digest }, join(await scratch(), 'bundle.json'), options, host),
      )
    const parts = [...entries, other].map(one => one.digest)
    expect((await sign()).parts.sort()).toEqual([...parts].sort())
    await sign()
    // One signature is one entry in the log.
    expect(host.calls.filter(({ args }) => args.includes('--bundle'))).toHaveLength(1)
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
        signImage(
          { repository: `${testbed().registry}/acme/never`, digest, layout: from },
          join(temp, 'bundle.json'),
          options,
          host,
        ).then(({ parts }) => parts),
      )
    const dry = await rehearse(index.digest, layout)
    // The test before says that the real run signs these.
    expect(dry.sort()).toEqual([amd, arm, image.attestation(amd), inner, other].map(({ digest }) => digest).sort())
    const signed = host.calls.filter(({ args }) => args.includes('attest-blob'))
    expect(signed).toHaveLength(1)
    expect(host.calls.flatMap(({ args }) => args).join(' ')).not.toContain(testbed().registry)
    const single = writeFiles(join(await scratch(), 'single'), image.layout(amd))
    expect(await rehearse(amd.digest, single)).toEqual([])
    await expect(rehearse(index.digest, single)).rejects.toThrow(`it does not contain ${index.digest}.`)
    expect(await rehearse(index.digest, join(layout, 'nowhere'))).toEqual([])
    expect(host.lines.at(-1)).toContain('has no OCI layout here, and a dry run asks no registry')
  })

  describe('whose signing was interrupted', () => {
    const keys = makeKeyPair()
    const sign = async (image: { repository: string; digest: string }, bundle: string, host: TestHost) => {
      const { key, password } = await keys
      const env = { COSIGN_PRIVATE_KEY: key, COSIGN_PASSWORD: password }
      const { signingConfig, trustedRoot, ...options } = await signingOptions('key', { transparency: 'none' })
      return withEnv(env, () => signImage(image, bundle, options, host))
    }
    async function multi(name: string) {
      const image = new ImageBuilder()
      const platforms = ['linux/amd64', 'linux/arm64'].map(platform => entry(image.image(platform), platform))
      const { digest } = image.index(platforms)
      const repository = await pushBuilt(name, image, digest)
      return { repository, digest, all: [digest, ...platforms.map(one => one.digest)] }
    }
    const referrersOf = async (repository: string, digest: string) => {
      const response = await fetch(`http://${repository.replace('/', '/v2/')}/referrers/${digest}`)
      return ((await response.json()) as { manifests: { digest: string }[] }).manifests.map(one => one.digest)
    }

    test('before anything was attached: the saved bundle is attached, and nothing is signed', async () => {
      const { all, ...image } = await multi('acme/saved')
      const bundle = join(await scratch(), 'bundle.json')
      const away = { ...image, repository: image.repository.replace('saved', 'elsewhere') }
      // Another repository, with the same image: the bundle is all that is left of the first run.
      await sign(image, bundle, testHost())
      const builder = new ImageBuilder()
      builder.index(['linux/amd64', 'linux/arm64'].map(platform => entry(builder.image(platform), platform)))
      await pushBuilt('acme/elsewhere', builder, image.digest)
      const host = watchingHost()
      await sign(away, bundle, host)
      expect(host.calls.filter(({ args }) => args.includes('--bundle'))).toEqual([])
      for (const digest of all)
        expect(await referrersOf(away.repository, digest)).toEqual(await referrersOf(image.repository, digest))
    })

    test('after some were attached: the others get the same bundle', async () => {
      const { all, ...image } = await multi('acme/half')
      const first = join(await scratch(), 'bundle.json')
      const { key, password } = await keys
      const { signingConfig, trustedRoot, ...options } = await signingOptions('key', { transparency: 'none' })
      const line = await withEnv({ COSIGN_PRIVATE_KEY: key, COSIGN_PASSWORD: password }, () =>
        signStatement(imageStatement(all), options, testHost()),
      )
      const attached = { content: Buffer.from(line), predicateType: imageSignatureType }
      await attachBundle(image.repository, all[1] ?? '', attached, testHost())
      const host = watchingHost()
      await sign(image, first, host)
      expect(await readFile(first, 'utf8')).toBe(`${line}\n`)
      expect(host.calls.filter(({ args }) => args.includes('--bundle'))).toEqual([])
      for (const digest of all) expect(await referrersOf(image.repository, digest)).toHaveLength(1)
    })
  })

  test('in a registry without referrers is signed by the tag that stands for them, and a notice says so', async () => {
    const { dir, bin } = testbed()
    const old = await startRegistry({ dir, bin, port: ports.guardedRegistry, referrers: false })
    try {
      const layout = join(await scratch(), 'layout')
      writeLayout(layout, ['linux/amd64'], { seed: 'old' })
      const { digest } = await readLayout(layout)
      const repository = `${old.host}/acme/old`
      await pushLayout(layout, repository, testHost())
      const { key, password, pub } = await makeKeyPair()
      const { signingConfig, trustedRoot, ...options } = await signingOptions('key', { transparency: 'none' })
      const [host, folder] = [watchingHost(), await scratch()]
      const sign = () =>
        withEnv({ COSIGN_PRIVATE_KEY: key, COSIGN_PASSWORD: password }, async () =>
          signImage({ repository, digest }, join(await scratch(), 'b.json'), options, host),
        )
      expect(await sign()).toMatchObject({ listedBy: 'tag' })
      expect(host.lines).toContain(
        `notice: ${repository} has no list of referrers, so that the signature is listed by the tag ${digest.replace(':', '-')}, as OCI 1.0 does it.`,
      )
      expect((await sign()).listedBy).toBeUndefined()
      const index = await fetch(`http://${old.host}/v2/acme/old/manifests/${digest.replace(':', '-')}`)
      expect(await index.json()).toMatchObject({ manifests: [{ size: expect.any(Number) }] })
      await writeFile(join(folder, 'key.pub'), pub)
      const args = ['verify', '--insecure-ignore-tlog', '--key', join(folder, 'key.pub'), `${repository}@${digest}`]
      expect(await testHost().exec('cosign', args)).toMatchObject({ exitCode: 0 })
    } finally {
      await old.stop()
    }
  })

  test('is signed by nothing but a signature of it', () => {
    const verified = { signer: { kind: 'key', publicKey: '' }, logged: false } satisfies Verified
    const digest = `sha256:${'a'.repeat(64)}`
    const statement = imageStatement([digest])
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
