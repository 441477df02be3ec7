import { isTag, isTagPattern } from '@release-tools/evidence'
import { type NotesSource, notesSources, parseNotesSource } from '@release-tools/project'
import { gpgSpec } from './gpg-inputs.ts'
import { ofType } from './input-type.ts'
import { badInput, ifGiven, lines, nonEmpty, type Reader, workspacePath } from './inputs.ts'
import { jsonFile } from './signing-inputs.ts'

const characters = 'letters, digits and . _ + - @ ! /'

/** The tag of a release: a tag of git that a manifest can name. */
const releaseTag: Reader<string> = (value, name) => {
  if (isTag(value)) return value
  throw badInput(name, `it is ${JSON.stringify(value)}.`, `Give a tag of ${characters} such as v1.2.3.`)
}

/** Which tags are releases of the project. */
const tagPattern: Reader<string> = (value, name) => {
  if (isTagPattern(value)) return value
  const next = `Write {version} once, with ${characters} around it, such as v{version}, {version} or widget-v{version}.`
  throw badInput(name, `it is ${JSON.stringify(value)}.`, next)
}

/** The inputs that say which project is meant. What is not given is read from the configuration of the project. */
export const projectSpec = {
  'tag-pattern': ifGiven(tagPattern),
  'project-directory': ifGiven(workspacePath),
}

/** The inputs that say which release is meant. */
export const releaseSpec = {
  tag: ifGiven(releaseTag),
  ...projectSpec,
}

/** Beginnings of versions, whose newest releases are meant: `1.4`, `2`. */
export const releaseLines: Reader<string[]> = ofType(lines.type, (value, name) => {
  const all = lines(value, name)
  const wrong = all.find(line => !/^[0-9A-Za-z!]+(?:\.[0-9A-Za-z]+)*$/.test(line))
  if (wrong !== undefined)
    throw badInput(name, `${JSON.stringify(wrong)} is not the beginning of a version.`, 'Write 1.4 for every 1.4.x.')
  return [...new Set(all)]
})

/** Where the list of changes comes from. The path of a file may have placeholders, so that only its reader knows the file. */
const notesSource: Reader<NotesSource> = (value, name) => {
  const source = parseNotesSource(value)
  if (source === undefined)
    throw badInput(name, `it is ${JSON.stringify(value)}.`, `Valid values: ${notesSources.join(', ')}.`)
  if (source.kind === 'file') workspacePath(source.path, name)
  return source
}

/** The inputs that say what changed. */
export const notesSpec = {
  changelog: ifGiven(workspacePath),
  'notes-from': ifGiven(notesSource),
}

/** The inputs that say whom to trust. Assembling and publishing share them. */
export const trustSpec = {
  policy: workspacePath,
  'trusted-root': ifGiven(jsonFile),
  key: ifGiven(workspacePath),
  ...gpgSpec,
  'certificate-identity': ifGiven(nonEmpty),
  'certificate-oidc-issuer': nonEmpty,
}

/** The token. Throws a Problem if it is empty, which only a dry run allows. */
export function requireToken({ 'github-token': token }: { 'github-token': string | undefined }): string {
  if (token !== undefined) return token
  throw badInput('github-token', 'it is empty.', 'Leave it out for the token of the job.')
}
