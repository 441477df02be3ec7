import { anyFound, defineKind, nothing, topFile } from './kind.ts'

/** What verification printed when the release was made. */
export const verifyLog = defineKind({
  kind: 'verify-log',
  files: { text: topFile('signature-verify.log', 'text/plain', 'no') },
  // It is written when the release is assembled.
  requirable: false,
  present: anyFound,
  summarise: nothing,
})
