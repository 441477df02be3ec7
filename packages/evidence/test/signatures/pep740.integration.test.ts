/** @needs sigstore index */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { beforeAll, describe, expect, jest, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { testbed } from '@release-tools/testbed'
import { bundleToJSON } from '@sigstore/bundle'
import { readSignatures } from '../../src/signatures/read-signatures.ts'
import { verifyBlob } from '../../src/signatures/verify-blob.ts'
import { CannotCheck } from '../../src/sigstore/cannot-check.ts'
import type { Signer } from '../../src/sigstore/signer.ts'
import { parseTrustedRoot } from '../../src/sigstore/trusted-root.ts'
import type { Json } from '../../testing/bundles.ts'
import { identity, SigstoreTools } from './support/sigstore-tools.ts'

jest.setTimeout(60_000)

const tools = new SigstoreTools(testbed().dir)
const wheel = 'widget-1.2.3-py3-none-any.whl'
const provenance = 'https://slsa.dev/provenance/v1'
const keyless: Signer = { kind: 'identity', identity, issuer: testbed().issuer }
/** Signs as the library of sigstore-python does, and writes the object of PEP 740. */
const signer = `
import os, pathlib, sys
from pypi_attestations import Attestation, Distribution
from sigstore.models import ClientTrustConfig
from sigstore.oidc import IdentityToken
from sigstore.sign import SigningContext
config = ClientTrustConfig.from_json(pathlib.Path(sys.argv[1]).read_text())
with SigningContext.from_trust_config(config).signer(IdentityToken(os.environ["TOKEN"])) as signer:
    made = Attestation.sign(signer, Distribution.from_file(pathlib.Path(sys.argv[2])))
pathlib.Path(sys.argv[2] + ".publish.attestation").write_text(made.model_dump_json())
`

const attestation = async (name = `${wheel}.publish.attestation`): Promise<Json> =>
  JSON.parse(await readFile(tools.path(name), 'utf8'))

async function verify(document: Json, { file = wheel, by = keyless, root = {} } = {}) {
  return verifyBlob({
    file: tools.path(file),
    signatures: readSignatures(Buffer.from(JSON.stringify(document))),
    trust: {
      signers: [by],
      trustedRoot: parseTrustedRoot({ ...JSON.parse(await readFile(testbed().trustedRoot, 'utf8')), ...root }),
    },
  })
}

const python = (...args: string[]) => tools.run(testbed().indexTools, ['-m', 'pypi_attestations', ...args])

beforeAll(async () => {
  await writeFile(tools.path(wheel), 'a wheel')
  await writeFile(tools.path('sign.py'), signer)
  const cache = tools.path('.cache/sigstore-python/tuf/https%3A%2F%2Ftuf-repo-cdn.sigstore.dev')
  await mkdir(cache, { recursive: true })
  await writeFile(`${cache}/trusted_root.json`, await readFile(testbed().trustedRoot))
  const config = await tools.trustConfig()
  await tools.run(testbed().indexTools, ['sign.py', config, wheel], { TOKEN: await tools.token() })
})

describe('an attestation that pypi-attestations made', () => {
  test('is verified, alone and in the provenance of an index', async () => {
    const made = await attestation()
    const expected = { format: 'a PEP 740 attestation', signer: keyless, time: expect.any(String), logged: true }
    expect(await verify(made)).toMatchObject(expected)
    const publisher = { kind: 'GitHub', claims: null, repository: 'acme/other', workflow: 'release.yml' }
    const all = { version: 1, attestation_bundles: [{ publisher, attestations: [made] }] }
    expect(await verify(all)).toMatchObject(expected)
    expect(
      await verify({ ...all, attestation_bundles: [...all.attestation_bundles, all.attestation_bundles[0]] }),
    ).toMatchObject(expected)
  })

  test('is not that of another file, of another name, of another signer', async () => {
    const made = await attestation()
    await writeFile(tools.path('widget-1.2.4-py3-none-any.whl'), 'a wheel')
    await expect(verify(made, { file: 'widget-1.2.4-py3-none-any.whl' })).rejects.toThrow(
      `it is about a file with the name "${wheel}", not "widget-1.2.4-py3-none-any.whl".`,
    )
    // Indexes compare names without the case and the kind of hyphens.
    await writeFile(tools.path('Widget-1.2.3-py3-none-any.whl'), 'a wheel')
    expect(await verify(made, { file: 'Widget-1.2.3-py3-none-any.whl' })).toMatchObject({ logged: true })
    await writeFile(tools.path('other.whl'), 'another wheel')
    await expect(verify(made, { file: 'other.whl' })).rejects.toThrow('the attestation is not about this file')
    const by = { ...keyless, identity: identity.replace('release.yml', 'other.yml') } as Signer
    await expect(verify(made, { by })).rejects.toThrow(`it was made by "${identity}"`)
  })

  test('is refused with the parts of another', async () => {
    const [made, other] = [await attestation(), await attestation()]
    const changed = Buffer.from(made.envelope.statement, 'base64').toString().replace('1.2.3', '1.2.4')
    other.envelope.statement = Buffer.from(changed).toString('base64')
    await expect(verify(other)).rejects.toThrow('its log entry is about something else.')
    const [entry] = made.verification_material.transparency_entries
    const late = { ...entry, integratedTime: String(Number(entry.integratedTime) + 60) }
    const material = { ...made.verification_material, transparency_entries: [late] }
    await expect(verify({ ...made, verification_material: material })).rejects.toThrow('its log entry is not valid')
    const twice = { ...made.verification_material, transparency_entries: [entry, entry] }
    await expect(verify({ ...made, verification_material: twice })).rejects.toThrow(
      'it has a log entry or a timestamp twice.',
    )
  })

  test('without an entry, or with one that has no time, could not be checked', async () => {
    const made = await attestation()
    const [{ inclusionPromise: _, ...entry }] = made.verification_material.transparency_entries
    for (const transparency_entries of [[], [entry]]) {
      const check = verify({ ...made, verification_material: { ...made.verification_material, transparency_entries } })
      await expect(check).rejects.toBeInstanceOf(CannotCheck)
      await expect(check).rejects.toThrow('neither a log entry with a time nor a timestamp shows when it was made.')
    }
  })
})

describe('beside pypi-attestations and cosign', () => {
  test('a bundle of cosign, converted: both verify it, and cosign what is converted back', async () => {
    const subject = [{ name: wheel, digest: { sha256: sha256(await readFile(tools.path(wheel))) } }]
    const statement = { _type: 'https://in-toto.io/Statement/v1', subject, predicateType: provenance, predicate: {} }
    await writeFile(tools.path('statement.json'), JSON.stringify(statement))
    const services = ['--signing-config', 'signing-config.json', '--trusted-root', testbed().trustedRoot]
    await tools.cosign('attest-blob', '--statement', 'statement.json', '--yes', ...services, '--bundle', 'bundle.json')
    const file = `${wheel}.slsa.attestation`
    await python('convert', '--output-file', file, 'bundle.json')
    expect(await verify(await attestation(file))).toMatchObject({ predicateType: provenance, logged: true })
    const { stderr } = await python('verify', 'attestation', '--offline', '--identity', identity, wheel)
    expect(stderr).toContain('OK: ')
    const { bundle } = readSignatures(await readFile(tools.path(file))).signatures[0] as Json
    await writeFile(tools.path('back.json'), JSON.stringify(bundleToJSON(bundle)))
    const who = ['--certificate-identity', identity, '--certificate-oidc-issuer', testbed().issuer]
    const args = ['--bundle', 'back.json', '--trusted-root', testbed().trustedRoot, ...who, '--type', provenance]
    expect((await tools.cosign('verify-blob-attestation', ...args, wheel)).stderr).toContain('Verified OK')
  })
})
