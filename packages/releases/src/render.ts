import { renderYaml } from '@release-tools/base'
import { inReleaseOrder } from '@release-tools/evidence'
import type { IndexEntry, ReleaseIndex } from './entry.ts'

/** Names the format of index.yaml. */
export const indexSchema = 'https://github.com/org/release-tools/blob/v1/docs/schema/release-index.v1.json'

/** index.yaml of a version of the index. The same releases give the same bytes, whoever added which first. */
export function renderIndex({ repository, releases }: ReleaseIndex, version: number): Buffer {
  const listed = inReleaseOrder(releases).map(orderedEntry)
  return Buffer.from(renderYaml({ schema: indexSchema, repository, version, releases: listed }))
}

/** An entry with its keys in a fixed order. */
function orderedEntry(entry: IndexEntry): IndexEntry {
  const { project, version, tag, commit, date, manifest, size, state, reason, successor, until, advisories } = entry
  return {
    ...{ project, version, tag, commit, date, manifest, size, state },
    ...(reason === undefined ? {} : { reason }),
    ...(successor === undefined ? {} : { successor }),
    ...(until === undefined ? {} : { until }),
    ...(advisories === undefined || advisories.length === 0 ? {} : { advisories: [...advisories].sort() }),
  }
}
