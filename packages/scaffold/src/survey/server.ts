import type { Survey } from './model.ts'

/** Where a repository is: `ghes` is a server of GitHub Enterprise. */
export type Server = 'github.com' | 'ghes' | 'unknown'

/** Well-known servers of other software. Subdomains count. */
const others = ['gitlab.com', 'bitbucket.org', 'codeberg.org', 'gitea.com', 'sr.ht', 'azure.com', 'visualstudio.com']

/**
 * What the address of the remote `origin` says of the server; github.com without one. A workflow for GHES that is there says more than an address
 * which does not name GitHub.
 */
export function serverOf({ origin, workflows }: Pick<Survey, 'origin' | 'workflows'>): Server {
  if (origin === undefined || origin.host === 'github.com') return 'github.com'
  const isOther = others.some(name => origin.host === name || origin.host.endsWith(`.${name}`))
  if (!isOther && origin.isAlias !== true) return 'ghes'
  return workflows.some(({ calls }) => calls.some(({ file }) => file.endsWith('.ghes.yml'))) ? 'ghes' : 'unknown'
}
