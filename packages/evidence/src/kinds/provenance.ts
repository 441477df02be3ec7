import { bundleMediaType } from '../sigstore/bundle-type.ts'
import { anyFound, defineKind, nothing, topFile } from './kind.ts'

/** SLSA provenance, one Sigstore bundle per line. */
export const provenance = defineKind({
  kind: 'provenance',
  files: { bundles: topFile('provenance.intoto.jsonl', bundleMediaType, 'payload') },
  requirable: { absent: 'nothing says how the release was built. Run slsa-provenance.' },
  // Its signatures are verified before it is read. Notes and page show what the verification returns.
  present: anyFound,
  summarise: nothing,
})
