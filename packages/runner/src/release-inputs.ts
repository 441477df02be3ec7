import { badInput, ifGiven, nonEmpty, type Reader, workspacePath } from './inputs.ts'
import { jsonFile } from './signing-inputs.ts'

/** The tag of a release. https://git-scm.com/docs/git-check-ref-format, narrowed to what a manifest can name. */
export const releaseTag: Reader<string> = (value, name) => {
  if (/^[A-Za-z0-9_][A-Za-z0-9._+/-]{0,199}$/.test(value) && !value.includes('..')) return value
  throw badInput(name, `it is ${JSON.stringify(value)}.`, 'Give a tag of letters, digits and . _ + - / as v1.2.3.')
}

/** Whose signatures count: the same for what is assembled and for what is published. */
export const trustSpec = {
  policy: workspacePath,
  'trusted-root': ifGiven(jsonFile),
  key: ifGiven(workspacePath),
  'certificate-identity': ifGiven(nonEmpty),
  'certificate-oidc-issuer': nonEmpty,
}

/** The token, which only a rehearsal can do without. */
export function requireToken({ 'github-token': token }: { 'github-token': string | undefined }): string {
  if (token !== undefined) return token
  throw badInput('github-token', 'it is empty.', 'Leave it out for the token of the job.')
}
