import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { verifyEvidence } from '../../src/assemble/verify-evidence.ts'

test.each(['', '\n \n'])('provenance without a bundle is named, with what to run: %j', async text => {
  const releaseDir = mkdtempSync(join(tmpdir(), 'evidence-'))
  writeFileSync(join(releaseDir, 'provenance.intoto.jsonl'), text)
  await expect(verifyEvidence(releaseDir, [], { signers: [] })).rejects.toThrow(
    'Could not read provenance.intoto.jsonl: it has no bundle. Delete it, and run slsa-provenance again.',
  )
})
