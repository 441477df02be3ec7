import type { Requests } from '@release-tools/github'
import type { Context, Host } from '@release-tools/host'
import {
  type AttestationOptions,
  type AttestationState,
  attestationOfRelease,
  type Published,
} from '@release-tools/release'

/** Whether GitHub keeps the release from changes, and says so itself. */
export interface Immutability {
  attestation: AttestationState
  /** For the job summary. */
  sentence: string
}

const how =
  'Switch on immutable releases (Settings → General → Releases) to protect the next one. The token of a job cannot see that setting.'

/**
 * Says whether the release is immutable and, if it is, checks GitHub's attestation of it. The setting itself cannot be seen with the token of
 * a job. Throws a Problem for a wrong attestation.
 */
export async function immutabilityOf(
  { release, tagObject, assets }: Published,
  { serverUrl, repository }: Pick<Context, 'serverUrl' | 'repository'>,
  requests: Requests,
  host: Host,
  options: AttestationOptions = {},
): Promise<Immutability> {
  const isOfGitHub = serverUrl === 'https://github.com'
  if (!release.immutable) {
    const found = `${release.tag} is not immutable: whoever may write can change its files.`
    // Servers of enterprises may not have the setting.
    if (isOfGitHub) host.notice(`${found} ${how}`)
    else host.info(found)
    return { attestation: { state: 'absent', why: 'GitHub attests immutable releases only.' }, sentence: found }
  }
  const about = { repository, tag: release.tag, tagObject, assets }
  const attestation: AttestationState = isOfGitHub
    ? await attestationOfRelease(requests, about, host, options)
    : { state: 'unchecked', why: 'only the attestations of github.com are checked.' }
  const sentence = `${release.tag} is immutable. ${words(attestation)}`
  host.info(sentence)
  return { attestation, sentence }
}

function words(attestation: AttestationState): string {
  if (attestation.state === 'verified')
    return `GitHub’s attestation of it is verified${attestation.time === undefined ? '' : ` (signed ${attestation.time})`}.`
  const what =
    attestation.state === 'absent' ? 'There is no attestation of it' : 'GitHub’s attestation of it could not be checked'
  return `${what}: ${attestation.why}`
}
