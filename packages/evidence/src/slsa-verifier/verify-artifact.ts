import { sha256File } from '@release-tools/base'
import { CannotCheck } from '../sigstore/cannot-check.ts'
import type { Expected } from './check-provenance.ts'
import { readProvenanceFile } from './provenance-file.ts'
import { reasons } from './refused.ts'
import { requireVerifiable } from './trusted-builder.ts'
import { type ProvenanceTrust, ProvenanceVerifier } from './verify-provenance.ts'

/** What is asked about a file: what its provenance must say, and whose certificates count. */
export interface ArtifactQuestion extends Omit<Expected, 'digest'>, ProvenanceTrust {
  /** Path of the file. */
  file: string
  /** Content of the provenance file: one Sigstore bundle, or several, one on each line. One that is valid is enough. */
  provenance: Uint8Array
}

/** An artifact with valid provenance. */
export interface VerifiedArtifact {
  /** SHA-256 of the file, in lower-case hex. */
  sha256: string
  /** The builder, with its version. */
  builder: string
  /** The commit that it was built from. */
  commit: string
  /** The in-toto statement, byte for byte as it was signed. */
  statement: Uint8Array
}

/**
 * Verifies a file by its SLSA provenance, offline, as `slsa-verifier verify-artifact` does: signed by a builder that is trusted, or that the
 * question names, from this source, and about this file. Throws a Problem if it is not valid, and CannotCheck if that cannot be found out.
 */
export async function verifyArtifact({
  file,
  provenance,
  trustedRoot,
  own,
  ...expected
}: ArtifactQuestion): Promise<VerifiedArtifact> {
  requireVerifiable(expected.builderId)
  const bundles = readProvenanceFile(provenance).map(one => (one.kind === 'bundle' ? one.bundle : withoutEntry()))
  const digest = await sha256File(file)
  const verifier = new ProvenanceVerifier({ trustedRoot, ...(own && { own }) })
  const { builder, commit, payload } = verifier.verifyAny(bundles, { ...expected, digest }, 'artifact')
  return { sha256: digest, builder, commit, statement: payload }
}

/** Generators before 2.1.0 write an envelope alone, and its log entry must be looked up. */
function withoutEntry(): CannotCheck {
  return new CannotCheck('verify the provenance', {
    found: `${reasons.rekorSearch}: the provenance has no log entry, which would show when it was signed.`,
    next: 'Use release-tools verify-artifact, which takes the entry from a file.',
  })
}
