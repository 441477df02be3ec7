import type { ResourceDescriptor, Statement } from '../in-toto/in-toto.ts'
import { type Vsa, vsaStatement } from '../in-toto/vsa.ts'
import type { SourceEvaluation, SourceLevel } from './evaluate.ts'
import type { SourceQuestion } from './source-question.ts'

/** Who says it: release-tools is a third party beside the source control system, which has no word of its own. */
export const sourceVerifier = 'https://github.com/org/release-tools'

/** The level of the Source track in `verifiedLevels`. */
export function sourceLevelName(level: number): string {
  return `SLSA_SOURCE_LEVEL_${level}`
}

/**
 * The Source VSA of a revision (https://slsa.dev/spec/v1.2/source-requirements#source-verification-summary-attestation). Its subject is the
 * revision, and not what is built of it. `inputs` are the records that it rests upon.
 */
export function sourceVsa(
  { repository, commit }: Pick<SourceQuestion, 'repository' | 'commit'>,
  { level, refs, properties }: Pick<SourceEvaluation, 'level' | 'refs' | 'properties'>,
  policy: { uri: string; digest?: Record<string, string> },
  inputs: ResourceDescriptor[],
): Statement {
  return vsaStatement({
    subject: [
      { uri: `${repository}/commit/${commit}`, digest: { gitCommit: commit }, annotations: { sourceRefs: refs } },
    ],
    verifier: { id: sourceVerifier },
    resourceUri: `git+${repository}`,
    policy,
    ...(inputs.length === 0 ? {} : { inputAttestations: inputs }),
    verificationResult: 'PASSED',
    verifiedLevels: [sourceLevelName(level), ...properties],
  })
}

/** The only level of the Source track that a summary states. Undefined if it states none, or several: then nobody knows which is meant. */
export function statedSourceLevel({ verifiedLevels }: Pick<Vsa, 'verifiedLevels'>): 0 | SourceLevel | undefined {
  const stated = verifiedLevels.flatMap(level => /^SLSA_SOURCE_LEVEL_([0-4])$/.exec(level)?.[1] ?? [])
  return stated.length === 1 ? (Number(stated[0]) as 0 | SourceLevel) : undefined
}
