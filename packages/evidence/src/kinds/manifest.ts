import { manifestBundleName, manifestName } from '../manifest/release-names.ts'
import { bundleMediaType } from '../sigstore/bundle-type.ts'
import { anyFound, defineKind, nothing, topFile } from './kind.ts'

/** The manifest and its signature. */
export const manifest = defineKind({
  kind: 'manifest',
  files: {
    document: topFile(manifestName, 'application/yaml', 'payload'),
    bundle: topFile(manifestBundleName, bundleMediaType, 'no'),
  },
  // It contains the verdict.
  requirable: false,
  present: anyFound,
  summarise: nothing,
})
