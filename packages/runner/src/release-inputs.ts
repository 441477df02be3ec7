import { isTag, isTagPattern } from '@release-tools/evidence'
import { badInput, ifGiven, nonEmpty, type Reader, workspacePath } from './inputs.ts'
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
