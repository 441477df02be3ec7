import { type GatesDocument, parseGates } from '../gates/gates-document.ts'
import { anyFound, defineKind, type Found, topFile } from './kind.ts'

/** What was checked before anything was built, gate by gate. */
export const gates = defineKind({
  kind: 'gates',
  // It says what servers answered at a time.
  files: { document: topFile('gates.json', 'application/vnd.release-tools.gates.v1+json', 'no') },
  requirable: { absent: 'nothing says what was checked before the build. Run check-release.' },
  parse: parseGates,
  commitOf: ({ commit }: GatesDocument) => commit,
  contradictionOf: ({ version }: GatesDocument, _, release) =>
    version === undefined || version === release.version
      ? undefined
      : `it is about version ${version}, but ${release.version} is released.`,
  present: anyFound,
  summarise: ([found]: Found<GatesDocument>[]): GatesDocument | undefined => found?.document,
})
