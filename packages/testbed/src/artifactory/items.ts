/** Checksums in lower-case hex: https://jfrog.com/help/r/jfrog-rest-apis/get-file-info. */
export interface Checksums {
  sha1: string
  md5: string
  sha256: string
}

/** A file of a repository. */
export interface Item {
  /** Where its content is on disk. */
  file: string
  /** In bytes. */
  size: number
  checksums: Checksums
  /** Checksums that the client sent. */
  original: Partial<Checksums>
  properties: Map<string, string[]>
  created: string
}

/** The files of all repositories, by `repository/path`. */
export class Items {
  readonly repositories: Set<string>
  readonly files = new Map<string, Item>()

  constructor(repositories: string[]) {
    this.repositories = new Set(repositories)
  }

  /** Files and folders directly in a folder, by name; undefined if there is no such folder. */
  children(repository: string, path: string): Map<string, 'file' | 'folder'> | undefined {
    const prefix = path === '' ? `${repository}/` : `${repository}/${path}/`
    const below = [...this.files.keys()].filter(key => key.startsWith(prefix)).map(key => key.slice(prefix.length))
    if (below.length === 0 && path !== '') return undefined
    return new Map(below.map(rest => [rest.split('/')[0] ?? '', rest.includes('/') ? 'folder' : 'file']))
  }

  /** A file with these checksums, whatever its place. */
  withChecksums(wanted: Partial<Checksums>): Item | undefined {
    const names = (['sha256', 'sha1', 'md5'] as const).filter(name => wanted[name] !== undefined)
    return [...this.files.values()].find(({ checksums }) => names.every(name => checksums[name] === wanted[name]))
  }
}

/** https://jfrog.com/help/r/jfrog-rest-apis/get-file-info, and the answer to a deployment (ItemCreated), which has the same fields. */
export function fileInfo(base: string, repository: string, path: string, item: Item): object {
  return {
    repo: repository,
    path: `/${path}`,
    created: item.created,
    createdBy: 'release',
    downloadUri: `${base}/artifactory/${repository}/${path}`,
    mimeType: 'application/octet-stream',
    // "size": "1024" in all samples of the documentation: a text.
    size: String(item.size),
    checksums: item.checksums,
    originalChecksums: item.original,
    uri: `${base}/artifactory/api/storage/${repository}/${path}`,
  }
}

/** https://jfrog.com/help/r/jfrog-rest-apis/get-folder-info */
export function folderInfo(
  base: string,
  repository: string,
  path: string,
  children: Map<string, 'file' | 'folder'>,
): object {
  return {
    repo: repository,
    path: `/${path}`,
    children: [...children].map(([name, kind]) => ({ uri: `/${name}`, folder: kind === 'folder' })),
    uri: `${base}/artifactory/api/storage/${repository}/${path}`,
  }
}
