import { list, number, object, oneOf, parseYaml, readShape, renderYaml, type Shape, text } from '@release-tools/base'
import { inReleaseOrder } from '../version/release-order.ts'
import type { IndexEntry, ReleaseIndex } from './entry.ts'
import { entryShape } from './entry-shape.ts'

/** Names the format of index.yaml. */
export const indexSchema = 'https://github.com/org/release-tools/blob/v1/docs/schema/release-index.v1.json'

/** An index as index.yaml has it. */
export interface IndexDocument extends ReleaseIndex {
  /** Of the index: it grows with each change. */
  version: number
}

/** More releases than any project has. */
const mostReleases = 100_000

// docs/schema/release-index.v1.json has the same rules.
const documentShape: Shape<IndexDocument & { schema: typeof indexSchema }> = object({
  schema: oneOf(indexSchema),
  repository: text,
  version: number(1, Number.MAX_SAFE_INTEGER),
  releases: list(entryShape, mostReleases),
})

/** Reads an index.yaml that somebody vouches for: it is not signed by itself. `what` names it in the Problem that is thrown if it is none. */
export function parseIndex(content: string, what: string): IndexDocument {
  const { repository, version, releases } = readShape(documentShape, parseYaml(content, what), what)
  return { repository, version, releases }
}

/** index.yaml of a version of the index. The same releases give the same bytes, whoever added which first. */
export function renderIndex({ repository, releases }: ReleaseIndex, version: number): Buffer {
  const listed = inReleaseOrder(releases).map(orderedEntry)
  return Buffer.from(renderYaml({ schema: indexSchema, repository, version, releases: listed }))
}

/** An entry with its keys in a fixed order. */
function orderedEntry(entry: IndexEntry): IndexEntry {
  const { project, version, tag, commit, date, manifest, size, state, reason, successor, until, advisories, fixes } =
    entry
  return {
    ...{ project, version, tag, commit, date, manifest, size, state },
    ...(reason === undefined ? {} : { reason }),
    ...(successor === undefined ? {} : { successor }),
    ...(until === undefined ? {} : { until }),
    ...(advisories === undefined || advisories.length === 0 ? {} : { advisories: [...advisories].sort() }),
    ...(fixes === undefined || fixes.length === 0
      ? {}
      : { fixes: fixes.map(({ id, affected }) => ({ id, affected })) }),
  }
}
