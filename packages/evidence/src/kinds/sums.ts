import { sumsName } from '../manifest/release-names.ts'
import { anyFound, defineKind, nothing, topFile } from './kind.ts'

/** Digests for `sha256sum --check`. */
export const sums = defineKind({
  kind: 'sums',
  files: { text: topFile(sumsName, 'text/plain', 'no') },
  // They cover the manifest, which contains the verdict.
  requirable: false,
  present: anyFound,
  summarise: nothing,
})
