import { badInput, ifGiven, nonEmpty, type Reader, workspacePath } from './inputs.ts'
import { jsonFile } from './signing-inputs.ts'

/** The tag of a release: a tag of git (https://git-scm.com/docs/git-check-ref-format) that a manifest can name. */
export const releaseTag: Reader<string> = (value, name) => {
  if (/^[A-Za-z0-9_][A-Za-z0-9._+/-]{0,199}$/.test(value) && !value.includes('..')) return value
  throw badInput(name, `it is ${JSON.stringify(value)}.`, 'Give a tag of letters, digits and . _ + - / such as v1.2.3.')
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
