import { describe, expect, test } from '@jest/globals'
import { parseTrustedRoot } from '../../src/sigstore/trusted-root.ts'
import { ProvenanceVerifier } from '../../src/slsa-verifier/verify-provenance.ts'
import { sigstoreAuthority } from '../../testing/authority.ts'
import { generatorRun, provenanceV02 } from '../../testing/builds.ts'

const authority = sigstoreAuthority()
const verifier = new ProvenanceVerifier({ trustedRoot: parseTrustedRoot(authority.trustedRoot) })
const sha256 = 'a'.repeat(64)

describe('forms of the log entry', () => {
  for (const form of ['dsse 0.0.1', 'intoto 0.0.1', 'intoto 0.0.2'] as const)
    test(form, () => {
      const bundle = authority.bundle(provenanceV02({ sha256 }), generatorRun('generator_generic'), form)
      const built = verifier.verifyAny(
        [bundle],
        { digest: sha256, sourceUri: 'github.com/acme/widget', branch: 'main', tag: 'v1.2.3' },
        'artifact',
      )
      expect(built.builder).toBe(
        'https://github.com/slsa-framework/slsa-github-generator/.github/workflows/generator_generic_slsa3.yml@refs/tags/v2.1.0',
      )
    })
})
