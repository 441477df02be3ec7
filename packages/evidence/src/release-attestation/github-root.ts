import { type DatedRoot, newestDay, parseTrustedRoot } from '../sigstore/trusted-root.ts'

/**
 * The embedded root of GitHub's own Sigstore, which signs releases and has no log: `trusted_root.json` of GitHub's TUF repository, as the
 * package below contains it. It becomes outdated, because GitHub takes new authorities every half year: what they sign cannot be checked.
 */
export async function githubTrustedRoot(): Promise<DatedRoot> {
  const { default: json } = await import(/* webpackMode: "eager" */ './github-root.json', { with: { type: 'json' } })
  const root = parseTrustedRoot(json)
  return { root, source: 'sigstore-trust-root 0.15.1', date: newestDay(root) }
}
