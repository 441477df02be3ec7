import { byKind, Problem } from '@release-tools/base'
import type { Host } from '@release-tools/host'
import type { NotesSource } from '@release-tools/project'
import { wholeDocument } from './changelog.ts'
import { type Changes, largestChanges } from './notes-source.ts'
import { type ChangelogRequest, changelogIfAny, readChangelog, readNotesFile } from './read-changelog.ts'
import { saysOnlyVersion } from './version-heading.ts'

/** Which changes are read, from where, and what GitHub may be asked for. */
export interface ChangesRequest extends ChangelogRequest {
  from: NotesSource
  /** Gives the message of the tag; undefined if it has none. Absent in a dry run and without a token. */
  tagMessage?: (() => Promise<string | undefined>) | undefined
  /** Gives the notes that GitHub generates. Absent in a dry run, and before the release is assembled. */
  generate?: (() => Promise<string>) | undefined
  /** The tag of the previous release, to which the notes have a link; undefined if it is not known. */
  previous?: string | undefined
}

/**
 * Reads what changed from the source that was asked for, and says in the log what it was, unless it is the changelog. Throws a Problem
 * if that source has nothing.
 */
export async function readChanges(request: ChangesRequest, host: Host): Promise<Changes> {
  return byKind(request.from, {
    auto: () => automatic(request, host),
    changelog: () => readChangelog(request, host),
    file: ({ path }) => readNotesFile(path, request, host),
    'tag-message': () => tagMessage(request, host),
    generated: () => generated(request, host),
  })
}

const nothing: Changes = { text: '', directory: '' }

/** A project without a changelog need not have one: then the notes have the message of the tag, or no list of changes. */
async function automatic(request: ChangesRequest, host: Host): Promise<Changes> {
  const changelog = await changelogIfAny(request, host, true)
  if (changelog !== undefined) return changelog
  const { tag } = request.release
  const missing = request.path === undefined ? 'There is no changelog' : 'No section of the changelog can be read'
  if (request.tagMessage === undefined) {
    host.notice(`${missing}. ${notRead}`)
    return nothing
  }
  const text = ownText((await request.tagMessage()) ?? '', request, host)
  if (text !== '') host.notice(`${missing}, so the notes have the message of the tag ${tag}.`)
  else
    host.warning(
      `${missing}, and the tag ${tag} has no message of its own, so the notes list no changes. Write one of them, or set \`notes-from\`.`,
    )
  return { ...nothing, text }
}

const notRead =
  'The notes of the release have the message of the tag, which is not read in a dry run or without a token.'

async function tagMessage(request: ChangesRequest, host: Host): Promise<Changes> {
  if (request.tagMessage === undefined) {
    host.notice(notRead)
    return nothing
  }
  const message = await request.tagMessage()
  const text = ownText(message ?? '', request, host)
  if (text !== '') return { ...nothing, text }
  throw new Problem(`read the changes from the message of the tag ${request.release.tag}`, {
    found: message === undefined ? 'it is not an annotated tag.' : 'the message says no more than the version.',
    next: 'Describe the changes in an annotated tag (`git tag --annotate`), or set `notes-from`.',
  })
}

async function generated({ generate, release: { tag }, previous }: ChangesRequest, host: Host): Promise<Changes> {
  if (generate === undefined) {
    host.info('GitHub generates the list of changes when `assemble-release` makes the release.')
    return nothing
  }
  const all = bounded(await generate(), `the notes of ${tag} that GitHub generated`)
  // The notes have a link of their own to all changes since the previous release.
  const text = previous === undefined ? all : all.replace(/^\*\*Full Changelog\*\*: .*$/m, '')
  if (text.trim() === '') host.warning(`GitHub generated an empty list: it knows no merged pull request in ${tag}.`)
  return { ...nothing, text: text.trim() }
}

/** A message without what says only the version, and without its signature. Empty if nothing is left. */
function ownText(message: string, request: ChangesRequest, host: Host): string {
  const lines = bounded(message, `the message of the tag ${request.release.tag}`).split(/\r?\n/)
  const signature = lines.findLastIndex(line => beginsSignature.test(line))
  const own = signature < 0 ? lines : lines.slice(0, signature)
  const isTitle = saysOnlyVersion(own[0] ?? '', request)
  const document = wholeDocument(own.slice(isTitle ? 1 : 0).join('\n'), request)
  for (const warning of document.warnings) host.warning(`Message of the tag: ${warning}`)
  return document.text
}

/** The formats of signatures that git knows (https://git-scm.com/docs/gitformat-signature). */
const beginsSignature = /^-----BEGIN (?:PGP SIGNATURE|PGP MESSAGE|SSH SIGNATURE|SIGNED MESSAGE)-----/

function bounded(text: string, what: string): string {
  if (text.length <= largestChanges) return text
  throw new Problem(`read ${what}`, {
    found: `it has ${text.length} characters, and at most ${largestChanges} are read.`,
    next: 'Set `notes-from` to another source.',
  })
}
