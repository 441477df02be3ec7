import { summaryName } from '../manifest/release-names.ts'
import { bundleMediaType } from '../sigstore/bundle-type.ts'
import { anyFound, defineKind, nothing, topFile } from './kind.ts'

/** The verdict on the whole release, as a signed Verification Summary Attestation. It lies beside the release directory. */
export const verificationSummary = defineKind({
  kind: 'verification-summary',
  files: { bundle: topFile(summaryName, bundleMediaType, 'no') },
  // It is the verdict.
  requirable: false,
  present: anyFound,
  summarise: nothing,
})
