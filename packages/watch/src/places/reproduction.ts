import { basename } from 'node:path'
import {
  at,
  count,
  limits,
  list,
  oneOf,
  optional,
  parseJson,
  readLimited,
  readShape,
  type Shape,
  text,
} from '@release-tools/base'
import { rebuildResults } from '@release-tools/evidence'
import type { Finding } from '../finding.ts'
import { looked } from '../looked.ts'
import type { KnownRelease } from '../place.ts'
import type { WatchedPlace } from '../watch-context.ts'

const place = 'reproduction'
/** Files that one sentence names. */
const mostNamed = 5

/** What is read of docs/schema/reproduce-report.v1.json. Readers ignore fields that they do not know. */
interface Report {
  result: 'reproduced' | 'different' | 'unknown'
  release: { repository: string; tag: string; manifestSha256: string | undefined }
  problems: string[]
  files: { path: string; result: string }[]
}

const fileShape: Shape<Report['files'][number]> = (raw, place) => ({
  path: text(at(raw, 'path'), `${place}.path`),
  result: oneOf(...rebuildResults)(at(raw, 'result'), `${place}.result`),
})

const reportShape: Shape<Report> = raw => ({
  result: oneOf('reproduced', 'different', 'unknown')(at(raw, 'result'), 'result'),
  release: {
    repository: text(at(raw, 'release', 'repository'), 'release.repository'),
    tag: text(at(raw, 'release', 'tag'), 'release.tag'),
    manifestSha256: optional(text)(at(raw, 'release', 'manifestSha256'), 'release.manifestSha256'),
  },
  problems: list(text, 100)(at(raw, 'problems'), 'problems'),
  files: list(fileShape, 100_000)(at(raw, 'files'), 'files'),
})

/** What a rebuild gave, by the report that `release-tools reproduce --json` wrote before. */
export const reproduction: WatchedPlace = {
  name: place,
  look: async (release, { reproductions }) => {
    const about = { place, subject: release.tag }
    if (reproductions.length === 0) return [{ ...about, state: 'absent', found: 'Nobody asked for a rebuild.' }]
    return looked(about, async () => {
      // A rebuild that ended without a report must not hide what another one found.
      const reports = await Promise.allSettled(reproductions.map(readReport))
      const read = reports.flatMap(one => (one.status === 'fulfilled' ? [one.value] : []))
      const own = read.find(one => one.release.tag === release.tag)
      const unread = reports.find(one => one.status === 'rejected')
      if (own === undefined && unread !== undefined) throw unread.reason
      return [{ ...about, ...(own === undefined ? noReport : judge(own, release)) }]
    })
  },
}

type Found = Omit<Finding, 'place' | 'subject'>

async function readReport(path: string): Promise<Report> {
  const name = basename(path)
  const next = 'Give what `release-tools reproduce TAG --json` printed, with its exit codes 0, 1 and 3.'
  const bytes = await readLimited(path, limits.document)
  return readShape(reportShape, parseJson(bytes.toString('utf8'), name), name, next)
}

const noReport: Found = {
  state: 'unknown',
  found: 'No report is about this release.',
  next: 'Rebuild it: release-tools reproduce TAG --json.',
}

function judge({ result, release, problems, files }: Report, { manifest, web }: KnownRelease): Found {
  if (release.repository !== web || (manifest !== undefined && release.manifestSha256 !== manifest.sha256))
    return { state: 'unknown', found: 'The report is about another release with this tag.', next: 'Rebuild this one.' }
  if (result === 'reproduced')
    return {
      state: 'good',
      found: `A rebuild gave the same: ${count(files.length, 'file was', 'files were')} compared.`,
    }
  const differing = files.filter(file => file.result === 'differs' || file.result === 'content').map(({ path }) => path)
  const named = [...problems, ...differing.slice(0, mostNamed)].join(', ')
  if (result === 'unknown')
    return { state: 'unknown', found: 'The rebuild could not answer for each file.', next: 'See its report.' }
  return {
    state: 'different',
    found: `A rebuild gave something else: ${named}${differing.length > mostNamed ? `, and ${differing.length - mostNamed} more` : ''}.`,
    wanted: 'The source of the tag gives the files that were released.',
    next: 'See the differences in the report. If nothing in the build explains them, find out the origin of the released files.',
  }
}
