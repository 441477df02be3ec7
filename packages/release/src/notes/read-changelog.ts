import { dirname, join } from 'node:path'
import { Problem, readLimited, sizeIfThere } from '@release-tools/base'
import { type ReleaseTag, workspaceRelative } from '@release-tools/evidence'
import { type Host, matchFiles } from '@release-tools/host'
import {
  type ChangelogFormat,
  changelogSection,
  hasSections,
  requireChangelogSection,
  unreleasedSection,
  wholeDocument,
} from './changelog.ts'
import { type Changes, largestChanges } from './notes-source.ts'

/** Which changelog is read, and for which release. */
export interface ChangelogRequest {
  /** Absolute path of the changelog; undefined if the project has none. */
  path: string | undefined
  project: string
  release: ReleaseTag
  /** True if nobody knows yet which version comes next: then what is not released yet will do. */
  provisional?: boolean
}

const howToDivide = 'Give each version a heading (keepachangelog.com), or set `notes-from`.'
const howToWriteOne = 'Write one as keepachangelog.com describes, or set `changelog` or `notes-from`.'

/** The section of a release in the changelog. Throws a Problem if there is none. */
export async function readChangelog(request: ChangelogRequest, host: Host): Promise<Changes> {
  const found = await changelogIfAny(request, host)
  if (found !== undefined) return found
  throw new Problem('read the changelog', {
    found: 'there is no CHANGELOG.md and no other file with a usual name.',
    next: howToWriteOne,
  })
}

/**
 * The same; undefined if the project has no changelog. Throws a Problem if it has no section, or if the file is missing. `optional`: a
 * file that no headings divide into versions counts as none, which the log says.
 */
export async function changelogIfAny(
  request: ChangelogRequest,
  host: Host,
  optional = false,
): Promise<Changes | undefined> {
  const { path } = request
  if (path === undefined) return undefined
  if ((await sizeIfThere(path)) === undefined)
    throw new Problem(`read the changelog ${workspaceRelative(host.workspace, path)}`, {
      found: 'no such file.',
      next: howToWriteOne,
    })
  const { shown, text, format } = await readText(path, 'changelog', host)
  if (optional && !hasSections(text, request, format)) {
    host.notice(`${shown} has no headings with versions, so that no section of it can be read. ${howToDivide}`)
    return undefined
  }
  const section =
    request.provisional === true
      ? (changelogSection(text, request, format) ?? unreleasedSection(text, format))
      : requireChangelogSection(text, request, shown, format)
  return changesOf(shown, section, 'The changelog does not describe this version yet.', host)
}

/** One file for one version, all of it. Its path may have the version or the tag in it. */
export async function readNotesFile(pattern: string, request: ChangelogRequest, host: Host): Promise<Changes> {
  const { tag, version } = request.release
  const path = join(host.workspace, pattern.replaceAll('{version}', version).replaceAll('{tag}', tag))
  const shown = workspaceRelative(host.workspace, path)
  const isThere = (await sizeIfThere(path)) !== undefined
  const unknown = request.provisional === true && !isThere
  if (unknown) return { text: 'Nobody has described this version yet.', directory: '' }
  const next = 'Write the changes of this version into it, or check `notes-from`.'
  if (!isThere) throw new Problem(`read the changes from ${shown}`, { found: 'no such file.', next })
  const { text, format } = await readText(path, 'notes-from', host)
  const document = wholeDocument(text, request, format)
  if (document.text === '') throw new Problem(`read the changes from ${shown}`, { found: 'it is empty.', next })
  return changesOf(shown, document, '', host)
}

function changesOf(
  shown: string,
  section: { text: string; warnings: string[] } | undefined,
  otherwise: string,
  host: Host,
): Changes {
  for (const warning of section?.warnings ?? []) host.warning(`${shown}: ${warning}`)
  return { text: section?.text || otherwise, directory: dirname(shown) === '.' ? '' : dirname(shown) }
}

/** Reads a file, which no link on the way may lead out of the workspace. `input` named it. */
async function readText(path: string, input: string, { workspace }: Host) {
  const shown = workspaceRelative(workspace, path)
  await matchFiles([shown], workspace, input)
  const text = (await readLimited(path, largestChanges)).toString('utf8')
  return { shown, format: formatOf(path, text), text }
}

/** By the ending of the path; without one (`CHANGES`), Markdown has `#` before its headings. */
function formatOf(path: string, text: string): ChangelogFormat {
  const isRst = /\.(?:rst|txt)$/i.test(path) || (!/\.\w+$/.test(path) && !/^#{1,4} /m.test(text))
  return isRst ? 'rst' : 'markdown'
}
