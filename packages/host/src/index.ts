export { childEnv } from './child-env.ts'
export { epochTime, sourceDateEpoch } from './commit-time.ts'
export type { Event, PullRequest } from './event.ts'
export { git, gitReported } from './git.ts'
export {
  type Annotation,
  type ExecOptions,
  type ExecResult,
  type Host,
  type IdTokens,
  type SummaryPart,
  summaryParts,
  type Variables,
} from './host.ts'
export { brokenConnection } from './http/answer.ts'
export { piecesOf, readBody, TooSlow } from './http/body.ts'
export { download } from './http/download.ts'
export { requireHeaders } from './http/headers.ts'
export { idleTimer } from './http/idle.ts'
export { type OwnAnswer, sendToOwn, UntrustedServer } from './http/own-authority.ts'
export { request } from './http/request.ts'
export { patient, type RetryPolicy, retry, retryAfterMs, Transient } from './http/retry.ts'
export { type Sent, send } from './http/send.ts'
export { type FileToSend, type SendFileOptions, sendFile } from './http/send-file.ts'
export { Sink, unwritable } from './http/sink.ts'
export { downloadBytes, downloadText } from './http/text.ts'
export { isLoopback, parseUrl } from './http/url.ts'
export { WrongDigest } from './http/wrong-digest.ts'
export { idTokenPermission, requestIdToken } from './id-token.ts'
export { whenInterrupted } from './interrupted.ts'
export { type Remembering, rememberMasked } from './masked.ts'
export { FailedWithOutputs, type Outputs } from './outcome.ts'
export { runAttached } from './run-attached.ts'
export { type Context, recordedRun, runUrl } from './run-context.ts'
export { runProgram } from './run-program.ts'
export { withScratch } from './scratch.ts'
export { matchFiles } from './workspace-files.ts'
