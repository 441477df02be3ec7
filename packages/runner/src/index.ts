export { action } from './action.ts'
export { argumentList } from './argument-list.ts'
export { commentOnPullRequest } from './comment.ts'
export { readContext, repositoryAddress, sourceOfRun } from './context.ts'
export { readEvent } from './event.ts'
export { evidenceInput, namedDigests } from './evidence-input.ts'
export { execute } from './exec.ts'
export { filesToSign } from './files-to-sign.ts'
export { givenArtifacts } from './given-artifacts.ts'
export { gpgSpec } from './gpg-inputs.ts'
export { idTokensOf } from './id-token.ts'
export { imageTagsOf, loginOfJob } from './image-registry.ts'
export { indexPlace } from './index-inputs.ts'
export { commaList, type InputType, lineList, ofType, oneOf } from './input-type.ts'
export {
  artifactName,
  badInput,
  choice,
  day,
  flag,
  handoffSpec,
  ifGiven,
  indexAddress,
  integer,
  lines,
  nonEmpty,
  type Reader,
  readInputs,
  releaseDir,
  type Spec,
  type Values,
  words,
  workspace,
  workspacePath,
} from './inputs.ts'
export { madeEvidence, noteEvidence, trustedFiles } from './made-evidence.ts'
export { namedGitHub } from './named-github.ts'
export { addPath } from './path.ts'
export { type PushFacts, readPush, repositoryIdOfRun } from './push-event.ts'
export { type NamedTarget, readTargets } from './read-target.ts'
export { notesSpec, projectSpec, releaseLines, releaseSpec, requireToken, trustSpec } from './release-inputs.ts'
export {
  type FoundRun,
  findRelease,
  gitHubOf,
  ownIdentity,
  plannedRelease,
  type ReleaseRun,
  readReleaseRun,
  trustOf,
} from './release-run.ts'
export { fetchArtifacts, fetchGiven, type GivenArtifact, storeArtifact } from './run-artifacts.ts'
export { changesSource, directoryOf, readRunConfig, statedTests } from './run-config.ts'
export { connectGitHub, connectRequests } from './runner-github.ts'
export { scannerList } from './scanner-list.ts'
export { eventsSummary, readSigningEvents, recordingEvents } from './signing-events.ts'
export {
  refuseContradictions,
  requestedSigner,
  requireSigner,
  signerSpec,
  signingRequest,
  signingSpec,
} from './signing-inputs.ts'
export {
  checkTargets,
  credentialsOf,
  oneTarget,
  platforms,
  refuseHalfLogin,
  targetLines,
  targetSpec,
} from './target-inputs.ts'
export { findCached, toolCacheDir } from './tool-cache.ts'
