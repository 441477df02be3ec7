import { type CoverageDocument, parseCoverage } from '../coverage/coverage-document.ts'
import { nothingText } from '../coverage/nothing-measured.ts'
import type { CoverageFact } from '../tests/tests-text.ts'
import { anyFound, defineKind, type Found, topFile } from './kind.ts'

/** Lines and branches that the tests ran, file by file, with what is missing. */
export const coverage = defineKind({
  kind: 'coverage',
  files: { document: topFile('coverage.json', 'application/json', 'no') },
  requirable: { absent: 'no coverage was measured. Run pytest-coverage-to-sonar.' },
  parse: parseCoverage,
  commitOf: ({ commit }) => commit,
  statesAbsence: ({ nothing }) => (nothing === undefined ? undefined : `${nothingText(nothing)}.`),
  // Files without a remark are only counted.
  retain: document => ({ ...document, files: document.files.filter(file => file.importedBefore) }),
  present: anyFound,
  summarise: ([found]: Found<CoverageDocument>[]): CoverageFact | undefined => {
    if (found === undefined) return undefined
    const { totals, tool, files, nothing } = found.document
    const early = files.filter(file => file.importedBefore).length
    return {
      counts: totals,
      ...(early === 0 ? {} : { importedBefore: early }),
      ...(nothing === undefined ? {} : { nothing }),
      ...(tool.version === undefined ? {} : { version: tool.version }),
    }
  },
})
