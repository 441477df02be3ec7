export { type Appended, appendToLog, type ToAppend } from './append.ts'
export { BrokenChain, Chain } from './chain.ts'
export { type ComparedLog, compareCopies, type FoundHead, type LogFinding } from './compare.ts'
export { type LogCopy, type LogStop, readCopy } from './copy.ts'
export { type AuditEvent, type EventKind, eventKinds, type FactsOf } from './event.ts'
export type { Followed } from './followers.ts'
export type { LogLine, SourcedEvent } from './line.ts'
export { type LogPlace, originOf } from './log-place.ts'
export type { Match, MatchResult, SignatureMatch } from './match.ts'
export { type NewestHead, newestHead } from './newest-head.ts'
export { type OpeningKey, openSealed } from './open/open-sealed.ts'
export { openingKeys } from './open/opening-keys.ts'
export {
  archiveEvents,
  type PublishingEvent,
  parsePublishing,
  publishingEvent,
  renderPublishing,
  timeOfEvent,
} from './publishing.ts'
export { readCopies } from './read-log.ts'
export { type LogOutcome, recordEvents } from './record-events.ts'
export { matchRekor } from './rekor/match-rekor.ts'
export type { RekorOptions } from './rekor/transparency-log.ts'
export { headsInReleases, type ReadHeads } from './released-heads.ts'
export { readSealingKey, type Sealer } from './seal.ts'
export { openLines, type ReadLines, signaturesIn, type UnreadLine } from './signatures-in.ts'
export { signatureEvent, sourceOf } from './source.ts'
export { auditHash } from './vault/audit-hash.ts'
export { matchVault, type VaultMatches } from './vault/match-vault.ts'
export { readVaultLog, type VaultSignature } from './vault/vault-log.ts'
