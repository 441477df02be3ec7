import { parseTrustedRoot } from '../src/sigstore/trusted-root.ts'
import { parseRegistryKeys } from '../src/slsa-verifier/npm-keys.ts'
import { type NpmQuestion, verifyNpmPackage } from '../src/slsa-verifier/verify-npm.ts'
import { type Run, sigstoreAuthority } from './authority.ts'
import { generatorRun } from './builds.ts'
import type { Json } from './bundles.ts'
import { commit, npmStatements, registry } from './npm.ts'

/** What is other than in a package that holds. */
export interface Change {
  run?: Partial<Run>
  provenance?: (statement: Json) => void
  publish?: (statement: Json) => void
  list?: (attestations: Json[]) => Json
  form?: 'v0.2' | 'v1' | 'delegated'
}

/** The builder ID of npm itself. */
export const hosted = 'https://github.com/actions/runner/github-hosted'

const run: Run = {
  workflow: 'acme/widget/.github/workflows/release.yml@refs/tags/v1.2.0',
  repository: 'acme/widget',
  ref: 'refs/tags/v1.2.0',
  commit,
  workflowCommit: commit,
}

/** `@acme/widget` 1.2.0 of a registry of its own, with a tarball of this SHA-512, and what is asked of it. */
export function npmPackage(sha512: string) {
  const authority = sigstoreAuthority()
  const own = registry(authority)
  const trust = {
    trustedRoot: parseTrustedRoot(authority.trustedRoot),
    registryKeys: parseRegistryKeys(Buffer.from(JSON.stringify(own.keys))),
  }
  const attestations = ({ run: other, provenance, publish, list, form = 'v1' }: Change = {}): Buffer => {
    const statements = npmStatements(form, sha512)
    provenance?.(statements.provenance)
    publish?.(statements.publish)
    const builtBy = form === 'delegated' ? generatorRun('delegator_lowperms-generic', run.ref, { commit }) : run
    const all = [
      { predicateType: statements.publish.predicateType, bundle: own.bundle(statements.publish) },
      {
        predicateType: statements.provenance.predicateType,
        bundle: authority.bundle(statements.provenance, { ...builtBy, ...other }, 'intoto 0.0.2'),
      },
    ]
    return Buffer.from(JSON.stringify(list === undefined ? { attestations: all } : list(all)))
  }
  const ask = (
    change: Change = {},
    expected: Partial<NpmQuestion['expected']> = {},
    more: Partial<NpmQuestion> = {},
  ) => {
    const whole = { digest: sha512, sourceUri: 'github.com/acme/widget', builderId: hosted, ...expected }
    const asked = { attestations: attestations(change), expected: whole, name: '@acme/widget', version: '1.2.0' }
    return verifyNpmPackage({ ...asked, ...more }, trust)
  }
  return { authority, own, trust, attestations, ask }
}
