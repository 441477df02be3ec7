import { anyFound, defineKind, nothing, topFile } from './kind.ts'

/** What verification printed when the release was made. */
export const verifyLog = defineKind({
  kind: 'verify-log',
  files: { text: topFile('signature-verify.log', 'text/plain', 'no') },
  // Assembling writes it.
  requirable: false,
  present: anyFound,
  summarise: nothing,
})
