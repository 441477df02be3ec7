import type { Host } from '@release-tools/host'
import { originOf } from '@release-tools/scaffold'
import type { Given } from './command.ts'
import { WrongUse } from './wrong-use.ts'

/** A repository of a GitHub. */
export interface NamedRepository {
  /** `github.com` */
  server: string
  /** `owner/name` */
  repository: string
  /** True if the work tree is of that repository. */
  isClone: boolean
}

/** Also of a server of one's own: `github.example.org/acme/widget`. */
const form = /^(?:(?<server>[a-z0-9.-]+(?::[0-9]{1,5})?)\/)?(?<repository>[\w.-]+\/[\w.-]+)$/

/** The repository that --repository names, or that of the clone at `root`. Throws WrongUse if there is neither. */
export async function namedRepository({ values }: Given, root: string, host: Host): Promise<NamedRepository> {
  const origin = await originOf(root, host)
  const own = origin === undefined ? undefined : { server: origin.host, repository: `${origin.owner}/${origin.name}` }
  const [named] = values.repository ?? []
  if (named === undefined && own !== undefined) return { ...own, isClone: true }
  const { server = 'github.com', repository } = form.exec(named ?? '')?.groups ?? {}
  if (repository === undefined)
    throw new WrongUse(
      named === undefined
        ? 'git has no remote `origin` that names a repository.'
        : `--repository ${named} names no repository.`,
      'Give --repository OWNER/NAME.',
    )
  return { server, repository, isClone: own?.server === server && own.repository === repository }
}
