import { byKind, listAt, textAt } from '@release-tools/base'
import type { CertifiedSource } from '../sigstore/certificate.ts'
import type { SignedBy, Signer } from '../sigstore/signer.ts'

/** A statement of provenance whose signature was verified, with what its certificate says of the run. */
export interface VerifiedProvenance {
  signer: Signer | SignedBy
  source?: CertifiedSource
  predicate: unknown
}

/** The builder that provenance names, in the form of v1 or of v0.2; empty if it names none. https://slsa.dev/spec/v0.2/provenance */
export function builderOf(predicate: unknown): string {
  return textAt(predicate, 'runDetails', 'builder', 'id') ?? textAt(predicate, 'builder', 'id') ?? ''
}

/** Anybody can write any builder into provenance: only the certificate of the builder itself confirms it. */
export function isConfirmed({ signer, source, predicate }: VerifiedProvenance): boolean {
  const builder = builderOf(predicate)
  const isItself = byKind(signer, { key: () => false, identity: ({ identity }) => identity === builder })
  return isItself && (source?.builder ?? builder) === builder
}

/**
 * What provenance says of its run otherwise than its certificate, as a sentence. Whoever runs in the job can ask for a signature of any text. The
 * certificate has the word of the platform.
 */
export function contradictionOf({ source, predicate }: VerifiedProvenance): string | undefined {
  const workflow = (name: string) => textAt(predicate, 'buildDefinition', 'externalParameters', 'workflow', name)
  const github = (name: string) => textAt(predicate, 'buildDefinition', 'internalParameters', 'github', name)
  const [builder] = listAt(predicate, 'runDetails', 'builder', 'builderDependencies')
  // Of v0.2: `git+https://github.com/acme/widget@refs/tags/v1.2.0`
  const [, repository, ref] =
    /^git\+([^@]+)(?:@(.+))?$/.exec(textAt(predicate, 'invocation', 'configSource', 'uri') ?? '') ?? []
  const pairs: [string, string | undefined, string | undefined][] = [
    ['repository', workflow('repository') ?? repository, source?.repository],
    ['ref', workflow('ref') ?? ref, source?.ref],
    [
      'event',
      github('event_name') ?? textAt(predicate, 'invocation', 'environment', 'github_event_name'),
      source?.event,
    ],
    ['runner', github('runner_environment'), source?.runner],
    ['commit of the builder', textAt(builder, 'digest', 'gitCommit'), source?.builderCommit],
  ]
  const wrong = pairs.find(([, said, certified]) => said !== undefined && certified !== undefined && said !== certified)
  if (wrong === undefined) return undefined
  const [what, said, certified] = wrong
  return `The provenance says that the ${what} is ${said}, but its certificate says ${certified}.`
}
