import { Problem } from '@release-tools/base'
import { apiOfServer, Branch, type GitEntry, readRequests } from '@release-tools/github'
import type { Host } from '@release-tools/host'
import type { IndexPlace } from '../place.ts'

/** The branch of a repository that has the metadata of its releases, and the folder of the index in it. */
export const metadataBranch = 'release-metadata'
export const indexFolder = 'index'

/** How a repository is reached: the API of its server, and a token for it if there is one. */
export interface RepositoryAccess {
  /** Defaults to the API of the server that the place names. */
  api?: string
  token?: string
}

/** The index in the metadata branch of a repository (`acme/widget`, `ghes.example.org/acme/widget`), as its head is at the first read. */
export function branchPlace(place: string, access: RepositoryAccess, host: Host): IndexPlace {
  const [name = '', owner = '', server = 'github.com'] = place.split('/').reverse()
  const text = `${place}, branch ${metadataBranch}`
  const { api = apiOfServer(server), token } = access
  const requests = readRequests(
    { repository: `${owner}/${name}`, api, ...(token === undefined ? {} : { token }) },
    host,
  )
  const branch = new Branch(requests, metadataBranch)
  let folder: Promise<IndexPlace> | undefined
  return {
    text,
    async read(file, limit) {
      folder ??= folderOf(branch, text).then(entries => folderPlace(branch, entries, text))
      return (await folder).read(file, limit)
    },
  }
}

/** The index in a folder of a branch, as it is at one commit. */
export function folderPlace(branch: Branch, folder: GitEntry[], text: string): IndexPlace {
  return {
    text,
    async read(file, limit) {
      const entry = folder.find(({ name, type }) => name === file && type === 'blob')
      return entry && branch.file(entry.id, limit)
    },
  }
}

async function folderOf(branch: Branch, text: string): Promise<GitEntry[]> {
  const head = await branch.head()
  const commit = head === undefined ? undefined : await branch.commit(head)
  const root = commit === undefined ? [] : await branch.tree(commit.tree)
  const folder = root.find(({ name, type }) => name === indexFolder && type === 'tree')
  if (folder !== undefined) return branch.tree(folder.id)
  throw new Problem(`read the index in ${text}`, {
    found: commit === undefined ? 'there is no such branch.' : `it has no folder ${indexFolder}.`,
    next: 'Check the name. If the repository is private, set GH_TOKEN. If the project has no index, leave it out.',
  })
}
