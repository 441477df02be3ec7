import { sumsName } from '../manifest/release-names.ts'
import { anyFound, defineKind, nothing, topFile } from './kind.ts'

/** Digests for `sha256sum --check`. */
export const sums = defineKind({
  kind: 'sums',
  files: { text: topFile(sumsName, 'text/plain', 'no') },
  // They are taken over the manifest, which has the verdict in it.
  requirable: false,
  present: anyFound,
  summarise: nothing,
})
