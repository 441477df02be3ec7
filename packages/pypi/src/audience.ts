/** What the indexes of PyPI ask for (https://docs.pypi.org/trusted-publishers/internals/), by their hosts. */
const known: Record<string, string> = { 'upload.pypi.org': 'pypi', 'test.pypi.org': 'testpypi' }
/** Words that others accept. Whoever has a token for Sigstore can sign as this workflow. */
const ofOthers = ['sigstore', ...Object.values(known)]

/**
 * True if an index may ask for identity tokens with this audience. It gets the token, so it must be of no use anywhere else: an audience is a
 * word that is nobody else's, or the name or address of the index. `origin` is that of the index.
 */
export function isOwnAudience(audience: string, origin: string): boolean {
  const { host, hostname } = new URL(origin)
  const expected = Object.hasOwn(known, host) ? known[host] : undefined
  if (expected !== undefined) return audience === expected
  if (/^[\w-]{1,255}$/.test(audience)) return !ofOthers.includes(audience.toLowerCase())
  const named = audience.includes('://') ? URL.parse(audience)?.host : audience
  return named === host || named === hostname || (named !== undefined && hostname.endsWith(`.${named}`))
}
