/**
 * The head of a log: how many lines it has, and one digest of them all. Its text is a checkpoint as C2SP specifies
 * (https://c2sp.org/tlog-checkpoint), so that witnesses can sign it: origin, size, and the base64 of the root of the Merkle tree
 * (RFC 6962) whose leaves are the lines.
 */
export interface LogHead {
  /** `github.com/owner/name/audit-log` */
  origin: string
  size: number
  /** In lower-case hex. */
  root: string
}
