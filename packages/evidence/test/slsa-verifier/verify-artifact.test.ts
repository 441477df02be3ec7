import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { CannotCheck } from '../../src/sigstore/cannot-check.ts'
import { parseTrustedRoot } from '../../src/sigstore/trusted-root.ts'
import { ownBuilders } from '../../src/slsa/own-builders.ts'
import { verifyArtifact } from '../../src/slsa-verifier/verify-artifact.ts'
import { sigstoreAuthority } from '../../testing/authority.ts'
import { generatorRun, provenanceV02 } from '../../testing/builds.ts'

const folder = mkdtempSync(join(tmpdir(), 'verify-artifact-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const file = join(folder, 'widget.tar.gz')
writeFileSync(file, 'a widget')

const authority = sigstoreAuthority()
const statement = provenanceV02({ sha256: sha256('a widget') })
const bundle = JSON.stringify(authority.bundle(statement, generatorRun('generator_generic'), 'dsse 0.0.1'))
const question = {
  file,
  provenance: Buffer.from(bundle),
  trustedRoot: parseTrustedRoot(authority.trustedRoot),
  sourceUri: 'github.com/acme/widget',
}
const workflow = 'https://github.com/slsa-framework/slsa-github-generator/.github/workflows/generator_generic_slsa3.yml'

test('a file with its provenance, alone or among others, is verified', async () => {
  const found = await verifyArtifact({ ...question, tag: 'v1.2.3', branch: 'main', builderId: workflow })
  expect({ ...found, statement: JSON.parse(Buffer.from(found.statement).toString()) }).toEqual({
    sha256: sha256('a widget'),
    builder: `${workflow}@refs/tags/v2.1.0`,
    commit: '0123456789abcdef0123456789abcdef01234567',
    statement,
  })
  const other = provenanceV02({ sha256: sha256('another') })
  const lines = [JSON.stringify(authority.bundle(other, generatorRun('generator_generic'), 'dsse 0.0.1')), bundle]
  const among = await verifyArtifact({ ...question, provenance: Buffer.from(lines.join('\n')), own: ownBuilders })
  expect(among.builder).toBe(found.builder)
})

test.each([
  ['another source', { sourceUri: 'github.com/acme/gadget' }, 'source used to generate the binary does not match'],
  ['another tag', { tag: 'v1.2.4' }, 'tag used to generate the binary does not match provenance'],
  ['another builder', { builderId: workflow.replace('generic', 'container') }, 'builderID does not match provenance'],
])('%s is refused', async (_, asked, reason) => {
  await expect(verifyArtifact({ ...question, ...asked })).rejects.toThrow(reason)
})

test('another file is refused', async () => {
  const other = join(folder, 'other.tar.gz')
  writeFileSync(other, 'another widget')
  await expect(verifyArtifact({ ...question, file: other })).rejects.toThrow('artifact hash does not match')
})

test('of provenance without a log entry nothing is known', async () => {
  const { dsseEnvelope } = JSON.parse(bundle)
  const asked = { ...question, provenance: Buffer.from(JSON.stringify(dsseEnvelope)) }
  const error = await verifyArtifact(asked).catch(thrown => thrown)
  expect(error).toBeInstanceOf(CannotCheck)
  expect(error.message).toContain('the provenance has no log entry')
})
