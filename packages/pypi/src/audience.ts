import { Problem } from '@release-tools/base'
import type { IndexAddress } from './address.ts'
import { hostOf } from './exchange.ts'

/** What PyPI and TestPyPI answer, by their pages: https://docs.pypi.org/trusted-publishers/internals/ */
const ofSites: Record<string, string> = { 'https://pypi.org': 'pypi', 'https://test.pypi.org': 'testpypi' }
/** Services that take an identity token for one word: those of the sites, and Fulcio. */
const words = [...Object.values(ofSites), 'sigstore']

/**
 * Refuses an audience that is not that of the index. A token for it would be sent there, and an index that names Fulcio, a cloud or another
 * index as its audience could go there with it, and sign or publish as this job. An audience with the name of a host must have its own.
 */
export function requireOwnAudience(audience: string, { upload, site }: Pick<IndexAddress, 'upload' | 'site'>): void {
  const own = site === undefined ? isOf(new URL(upload), audience) : audience === ofSites[site]
  if (own) return
  throw new Problem(`publish on ${hostOf(upload)} as a Trusted Publisher`, {
    found: `it asks for an identity token for ${JSON.stringify(audience)}, which is another service. It got none.`,
    next: 'Check `repository-url`. If the index is yours, give its tokens an audience of its own, or set `api-token`.',
  })
}

/** True for the host of the index, also in an address, and for a word that no known service has. */
function isOf({ host, hostname }: URL, audience: string): boolean {
  const isWord = /^[\w-]+$/.test(audience)
  if (isWord) return !words.includes(audience.toLowerCase())
  const [place = ''] = audience
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .split('/')
  return place === host || place === hostname
}
