import { bundleMediaType } from '../sigstore/bundle.ts'
import { anyFound, defineKind, nothing, topFile } from './kind.ts'

/** SLSA provenance, one Sigstore bundle per line. */
export const provenance = defineKind({
  kind: 'provenance',
  files: { bundles: topFile('provenance.intoto.jsonl', bundleMediaType, 'payload') },
  requirable: { absent: 'nothing says how the release was built. Run slsa-provenance.' },
  // Its signatures are verified before anything in it is read, and what notes and page show comes from there.
  present: anyFound,
  summarise: nothing,
})
