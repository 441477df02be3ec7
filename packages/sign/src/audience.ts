import { Problem } from '@release-tools/base'
import { type IdTokens, isLoopback } from '@release-tools/host'
import { isPublic, readConfig } from './signing-config.ts'

/** What the public Fulcio and that of GitHub ask for. */
export const publicAudience = 'sigstore'

/** Its certificates are for attestations of private repositories: https://docs.github.com/en/actions/concepts/security/artifact-attestations. */
const ofGitHub = 'fulcio.githubapp.com'

/**
 * The audience of the identity token for the Fulcio of a signing config. A token of github.com for `sigstore` opens the public Fulcio, so
 * that no other server may get one: whoever runs it could sign as this job, too. It gets a token for its own address, which is of no use
 * elsewhere. The public Fulcio takes no tokens of other issuers. Throws a Problem if the config names several servers.
 */
export async function audienceFor(signingConfig: string | undefined, tokens: IdTokens): Promise<string> {
  if (signingConfig === undefined) return publicAudience
  const { caUrls = [] } = await readConfig(signingConfig)
  return audienceOf(
    caUrls.map(({ url }) => url),
    tokens,
  )
}

/** The same for addresses of Fulcio servers. Refuses one without encryption too: whoever reads the token on its way could sign as this job. */
export function audienceOf(fulcios: string[], { fromGitHubCom }: Pick<IdTokens, 'fromGitHubCom'>): string {
  const plain = fulcios.map(url => new URL(url)).find(url => url.protocol !== 'https:' && !isLoopback(url))
  if (plain !== undefined)
    throw new Problem('sign with the identity of this job', {
      found: `the identity token would go to ${plain.origin} without encryption.`,
      next: 'In `caUrls` of the signing config, give an address that begins with https://.',
    })
  if (!fromGitHubCom || fulcios.every(asksForPublicAudience)) return publicAudience
  const [only, ...others] = new Set(fulcios.map(url => new URL(url).origin))
  if (only !== undefined && others.length === 0) return only
  throw new Problem('sign with the identity of this job', {
    found: 'the signing config names several Fulcio servers, and a token for one of them could be used at another one.',
    next: 'Name one server in `caUrls`.',
  })
}

function asksForPublicAudience(url: string): boolean {
  return isPublic(url) || new URL(url).hostname === ofGitHub
}
