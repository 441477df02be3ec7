import { anyFound, defineKind, nothing, topFile } from './kind.ts'

/** What the evidence says, for marketplaces and other programs: one document with the digests of the evidence. */
export const securitySignals = defineKind({
  kind: 'security-signals',
  files: {
    document: topFile('security-signals.json', 'application/vnd.release-tools.security-signals.v1+json', 'no'),
  },
  // It is written when the release is assembled, and contains the verdict.
  requirable: false,
  present: anyFound,
  summarise: nothing,
})
