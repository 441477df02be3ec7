import type { CertificateFacts } from '../sigstore/certificate-facts.ts'
import { ownBuilders } from '../slsa/own-builders.ts'
import { parseBuilderId } from './builder-id.ts'
import { quoted } from './git-uri.ts'
import { refused } from './refused.ts'

const gitHub = 'https://github.com/'

/** The run of GitHub Actions that got a certificate. */
export interface WorkflowIdentity {
  /** `acme/widget` */
  repository: string
  /** The commit that it was started for. */
  commit: string
  /** Address of the workflow that the job is written in, without its ref. */
  workflow: string
  workflowRef: string
  issuer: string
  /** `push` */
  event: string
}

/**
 * Reads the certificate of a run. Old certificates have some claims in an older form; if both are there, they must agree.
 * https://github.com/sigstore/fulcio/blob/main/docs/oid-info.md
 */
export function workflowIdentity(facts: CertificateFacts): WorkflowIdentity {
  if (facts.uri === undefined) throw refused('format', 'missing URI information from certificate')
  const claim = (number: number) => textClaim(facts, number)
  const event = agreed(claim(2), claim(20))
  const commit = agreed(claim(3), claim(13))
  agreed(commit, claim(19))
  const issuer = agreed(claim(1), claim(8))
  const repository = repositoryOf(claim(5), claim(12))
  checkStarted(claim(18), repository)
  return { repository, commit, issuer, event, ...workflowOf(facts.uri) }
}

/** Throws unless GitHub itself said whose run it was. */
export function requireGitHub({ issuer }: WorkflowIdentity): void {
  if (issuer !== ownBuilders.issuer) throw refused('certificate', `invalid OIDC issuer: ${quoted(issuer)}`)
}

function textClaim({ claims }: CertificateFacts, number: number): string {
  const value = claims[number]
  if (value === null) throw refused('format', `claim ${number} of the certificate is not one text`)
  return value ?? ''
}

function agreed(older: string, newer: string): string {
  if (older === '' && newer === '') throw refused('format', 'claims are empty')
  if (older !== '' && newer !== '' && older !== newer) throw refused('format', `'${older}' != '${newer}'`)
  return newer || older
}

function repositoryOf(older: string, newer: string): string {
  if (older !== '' && newer !== '' && `${gitHub}${older}` !== newer)
    throw refused('format', `'${gitHub}${older}' != '${newer}'`)
  return newer === '' ? older : newer.startsWith(gitHub) ? newer.slice(gitHub.length) : newer
}

/** The workflow that was started must be one of the repository. */
function checkStarted(uri: string, repository: string): void {
  if (uri === '') return
  const parts = uri.split('@')
  if (parts.length !== 2) throw refused('format', uri)
  if (!parts[0]?.startsWith(`${gitHub}${repository}/`)) throw refused('format', `prefix: ${parts[0]}`)
}

/** `https://github.com/acme/widget/.github/workflows/release.yml@refs/tags/v1.2.0`: the ref follows the last `@`. */
function workflowOf(uri: string): Pick<WorkflowIdentity, 'workflow' | 'workflowRef'> {
  const at = uri.lastIndexOf('@')
  const [workflow, workflowRef] = at === -1 ? [uri, ''] : [uri.slice(0, at), uri.slice(at + 1)]
  if (workflow === '' || workflowRef === '') throw refused('malformedUri', `workflow uri: ${quoted(uri)}`)
  parseBuilderId(uri)
  return { workflow, workflowRef }
}
