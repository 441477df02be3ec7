import type { JsonFormat } from '../sigstore/other-formats.ts'
import { readGitHub, readNpm } from './attestation-lists.ts'
import { readCosign2 } from './cosign2.ts'
import { readEnvelope } from './dsse.ts'
import { readBundleEntry, readCosignEntry, readRekorAnswer } from './log-entries.ts'
import { attestationsIn, readAttestation } from './pep740.ts'
import type { Signature } from './signature.ts'

/** Reads a document of one format. `format` is its name; `readOne` reads a document within it, and does not throw. */
export type ReadFormat = (value: unknown, format: string, readOne: (value: unknown) => Signature[]) => Signature[]

/** What reads each format beside Sigstore's bundles. A format without a line here is named, and could not be checked. */
export const readers: { [Format in JsonFormat]?: ReadFormat } = {
  dsse: (value, format) => readEnvelope(value, format),
  pep740: readAttestation,
  pep740Provenance: (value, format, readOne) => attestationsIn(value, format).flatMap(readOne),
  cosign2: readCosign2,
  cosign2Entry: readCosignEntry,
  rekorEntry: readRekorAnswer,
  bundleEntry: readBundleEntry,
  npm: (value, _, readOne) => readNpm(value, readOne),
  gitHub: (value, _, readOne) => readGitHub(value, readOne),
}
