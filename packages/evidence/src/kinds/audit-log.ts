import { parseLogHead } from '../events/log-head.ts'
import { anyFound, defineKind, nothing, topFile } from './kind.ts'

/** The head of the audit log as it was when the release was assembled: whoever changes the log later contradicts it. */
export const auditLog = defineKind({
  kind: 'audit-log',
  files: { head: topFile('audit-log.checkpoint', 'text/plain', 'no') },
  // The first release has none: its events come into the log after it.
  requirable: false,
  parse: parseLogHead,
  present: anyFound,
  summarise: nothing,
})
