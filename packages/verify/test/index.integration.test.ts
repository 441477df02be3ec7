/** @needs sigstore index */
import { copyFile, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { parseTrustedRoot } from '@release-tools/evidence'
import { completeWheel, sdist } from '@release-tools/evidence/testing'
import { type Distributions, publishToIndex, readAddress } from '@release-tools/pypi'
import { type PyPIDouble, requestToken, startPyPI, startPyPIServer, testbed, testHost } from '@release-tools/testbed'
import { openAndVerify } from '../src/open-and-verify.ts'

jest.setTimeout(60_000)
const { issuer, idTokenRequestUrl, signingConfig, trustedRoot, indexTools, dir } = testbed()
const identity = 'https://github.com/acme/widget/.github/workflows/release.yml@refs/tags/v1.2.3'
const names = { sdist: 'widget-1.2.3.tar.gz', wheel: 'widget-1.2.3-py3-none-any.whl' }
let index: PyPIDouble

async function distributions(): Promise<Distributions> {
  const directory = await mkdtemp(join(dir, 'distributions-'))
  const made = { sdist: sdist('widget', '1.2.3'), wheel: completeWheel('widget', '1.2.3') }
  const one = async (kind: 'sdist' | 'wheel') => {
    const path = join(directory, names[kind])
    await writeFile(path, made[kind])
    const facts = { size: made[kind].length, sha256: sha256(made[kind]), name: 'widget', version: '1.2.3' }
    return { file: names[kind], path, kind, ...facts }
  }
  return [await one('sdist'), await one('wheel')]
}

beforeAll(async () => {
  const publisher = { project: 'widget', repository: 'acme/widget', workflow: 'release.yml', environment: 'pypi' }
  index = await startPyPI({ publishers: [publisher], issuer })
  const env = {
    ACTIONS_ID_TOKEN_REQUEST_URL: idTokenRequestUrl,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken({ environment: 'pypi' }),
  }
  const request = {
    address: readAddress(index.uploadUrl, undefined),
    distributions: await distributions(),
    login: undefined,
    attestations: { serverUrl: 'https://github.com', signingConfig, trustedRoot, mayBePublic: false },
    dryRun: false,
  }
  await publishToIndex(request, testHost({ env }))
})
afterAll(() => index.stop())

async function verify(text: string, own: string, indexUrl = index.simpleUrl) {
  const trust = {
    signers: [{ kind: 'identity' as const, identity: own, issuer }],
    trustedRoot: parseTrustedRoot(await readFile(trustedRoot)),
  }
  return openAndVerify(text, { trust, indexUrl }, testHost({ env: {} }))
}

describe('a package that was published with attestations', () => {
  test('is verified by the identity of the job, and by no other', async () => {
    const report = await verify('pypi:widget==1.2.3', identity)
    expect(report.result).toBe('verified')
    expect(report.files.map(({ path, status, sha256: digest }) => [path, status, digest])).toEqual(
      [names.sdist, names.wheel].map(name => [name, 'pass', sha256(index.files.get(name)?.content ?? '')]),
    )
    expect(report.checks.at(-1)).toMatchObject({
      name: 'attestation',
      signedBy: { identity },
      signedAt: expect.any(String),
    })
    const other = await verify('pypi:widget==1.2.3', identity.replace('v1.2.3', 'v1.2.4'))
    expect(other.result).toBe('not verified')
    expect(other.files[0]?.detail).toContain(`it was made by "${identity}"`)
  })

  test('is verified as a file, too, with its attestation beside it', async () => {
    const folder = await mkdtemp(join(dir, 'downloaded-'))
    const { content = '', provenance } = index.files.get(names.wheel) ?? {}
    await writeFile(join(folder, names.wheel), content)
    await writeFile(join(folder, `${names.wheel}.provenance`), JSON.stringify(provenance))
    expect(await verify(join(folder, names.wheel), identity)).toMatchObject({ result: 'verified' })
    await copyFile(join(folder, `${names.wheel}.provenance`), join(folder, `${names.sdist}.provenance`))
    await writeFile(join(folder, names.sdist), index.files.get(names.sdist)?.content ?? '')
    const swapped = await verify(join(folder, names.sdist), identity)
    expect(swapped.checks[0]?.detail).toContain('the attestation is not about this file')
  })
})

test('another index (pypiserver) that has no attestations: nothing signs its files', async () => {
  const server = await startPyPIServer({ dir: await mkdtemp(join(dir, 'pypiserver-')), python: indexTools })
  try {
    await writeFile(join(server.packages, names.wheel), index.files.get(names.wheel)?.content ?? '')
    const report = await verify('pypi:widget==1.2.3', identity, server.simpleUrl)
    expect(report.result).toBe('not verified')
    expect(report.files.map(({ path, detail }) => `${path}: ${detail}`)).toEqual([
      `${names.wheel}: nothing signs it: the index shows no attestation of it.`,
    ])
  } finally {
    await server.stop()
  }
})
