import { isTag, isTagPattern } from '@release-tools/evidence'
import type { NotesSource } from '@release-tools/release'
import { badInput, ifGiven, nonEmpty, type Reader, type Values, workspacePath } from './inputs.ts'
import { jsonFile } from './signing-inputs.ts'

const characters = 'letters, digits and . _ + - @ ! /'

/** The tag of a release: a tag of git that a manifest can name. */
const releaseTag: Reader<string> = (value, name) => {
  if (isTag(value)) return value
  throw badInput(name, `it is ${JSON.stringify(value)}.`, `Give a tag of ${characters} such as v1.2.3.`)
}

/** Which tags are releases of the project. */
export const tagPattern: Reader<string> = (value, name) => {
  if (isTagPattern(value)) return value
  const next = `Write {version} once, with ${characters} around it, such as v{version}, {version} or widget-v{version}.`
  throw badInput(name, `it is ${JSON.stringify(value)}.`, next)
}

/** The inputs that say which release is meant. */
export const releaseSpec = {
  tag: ifGiven(releaseTag),
  'tag-pattern': tagPattern,
  'project-directory': workspacePath,
}

const sources = ['auto', 'changelog', 'tag-message', 'generated'] as const

/** Where the list of changes comes from. The path of a file may have placeholders, so that only its reader knows the file. */
const notesSource: Reader<NotesSource> = (value, name) => {
  const kind = sources.find(word => word === value)
  if (kind !== undefined) return { kind }
  const path = /^file:(.+)$/.exec(value)?.[1]
  if (path === undefined)
    throw badInput(name, `it is ${JSON.stringify(value)}.`, `Valid values: ${sources.join(', ')}, file:PATH.`)
  workspacePath(path, name)
  return { kind: 'file', path }
}

/** The inputs that say what changed. */
export const notesSpec = {
  changelog: workspacePath,
  'notes-from': notesSource,
}

/** Refuses a changelog that nothing would read. */
export function refuseOtherChangelog({ changelog, 'notes-from': from }: Values<typeof notesSpec>) {
  const isRead = ['auto', 'changelog'].includes(from.kind)
  if (isRead || changelog === workspacePath('CHANGELOG.md', 'changelog')) return
  throw badInput('changelog', `\`notes-from\` is \`${from.kind}\`, so it would not be read.`, 'Remove one of them.')
}

/** The inputs that say whom to trust. Assembling and publishing share them. */
export const trustSpec = {
  policy: workspacePath,
  'trusted-root': ifGiven(jsonFile),
  key: ifGiven(workspacePath),
  'certificate-identity': ifGiven(nonEmpty),
  'certificate-oidc-issuer': nonEmpty,
}

/** The token. Throws a Problem if it is empty, which only a dry run allows. */
export function requireToken({ 'github-token': token }: { 'github-token': string | undefined }): string {
  if (token !== undefined) return token
  throw badInput('github-token', 'it is empty.', 'Leave it out for the token of the job.')
}
