import { createHash } from 'node:crypto'

export type GitType = 'blob' | 'tree' | 'commit'

export interface TreeEntry {
  name: string
  /** `100644`, `040000`, … */
  mode: string
  id: string
}

export interface CommitObject {
  tree: string
  parents: string[]
  message: string
  author: { name: string; email: string }
  committer: { name: string; email: string }
  /** In seconds since 1970. */
  time: number
}

/** Objects of git by their ids, encoded as git does (https://git-scm.com/book/en/v2/Git-Internals-Git-Objects). */
export class GitObjects {
  readonly #objects = new Map<string, { type: GitType; bytes: Buffer }>()
  readonly #commits = new Map<string, CommitObject>()
  readonly #trees = new Map<string, TreeEntry[]>()

  /** All objects with their bytes, for a real git. */
  all(): [id: string, object: { type: GitType; bytes: Buffer }][] {
    return [...this.#objects]
  }

  blob(id: string): Buffer | undefined {
    const found = this.#objects.get(id)
    return found?.type === 'blob' ? found.bytes : undefined
  }

  tree(id: string): TreeEntry[] | undefined {
    return this.#trees.get(id)
  }

  /** Entries of a folder, and of all folders below it, with their paths as names. */
  below(entries: TreeEntry[]): TreeEntry[] {
    return entries.flatMap(entry => {
      const inner = this.below(this.tree(entry.id) ?? []).map(one => ({ ...one, name: `${entry.name}/${one.name}` }))
      return [entry, ...inner]
    })
  }

  commit(id: string): CommitObject | undefined {
    return this.#commits.get(id)
  }

  addBlob(bytes: Buffer): string {
    return this.#add('blob', bytes)
  }

  addTree(entries: TreeEntry[]): string {
    // Git sorts a directory as if its name ended with a slash.
    const key = ({ name, mode }: TreeEntry) => Buffer.from(mode === '040000' ? `${name}/` : name)
    const sorted = [...entries].sort((a, b) => Buffer.compare(key(a), key(b)))
    const lines = sorted.flatMap(({ name, mode, id }) => [
      Buffer.from(`${mode.replace(/^0/, '')} ${name}\0`),
      Buffer.from(id, 'hex'),
    ])
    const id = this.#add('tree', Buffer.concat(lines))
    this.#trees.set(id, sorted)
    return id
  }

  addCommit(commit: CommitObject): string {
    const person = ({ name, email }: CommitObject['author']) => `${name} <${email}> ${commit.time} +0000`
    const parents = commit.parents.map(parent => `parent ${parent}\n`).join('')
    const head = `tree ${commit.tree}\n${parents}author ${person(commit.author)}\ncommitter ${person(commit.committer)}\n`
    const id = this.#add('commit', Buffer.from(`${head}\n${commit.message}`))
    this.#commits.set(id, commit)
    return id
  }

  /** The tree with some files more, or with other bytes: ids of blobs by path. The mode is always 100644. */
  withFiles(base: string | undefined, files: Map<string, string>): string {
    const entries = new Map((base === undefined ? [] : (this.tree(base) ?? [])).map(entry => [entry.name, entry]))
    const below = new Map<string, Map<string, string>>()
    for (const [path, id] of files) {
      const [name = '', ...rest] = path.split('/')
      if (rest.length === 0) entries.set(name, { name, mode: '100644', id })
      else below.set(name, (below.get(name) ?? new Map()).set(rest.join('/'), id))
    }
    for (const [name, inside] of below) {
      const found = entries.get(name)
      const id = this.withFiles(found?.mode === '040000' ? found.id : undefined, inside)
      entries.set(name, { name, mode: '040000', id })
    }
    return this.addTree([...entries.values()])
  }

  /** The file at a path of a commit. */
  fileAt(commit: string, path: string): Buffer | undefined {
    let id = this.commit(commit)?.tree
    for (const name of path.split('/')) id = this.tree(id ?? '')?.find(entry => entry.name === name)?.id
    return id === undefined ? undefined : this.blob(id)
  }

  /** A commit and all before it. */
  history(id: string): string[] {
    const seen = new Set<string>()
    const waiting = [id]
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (seen.has(next)) continue
      seen.add(next)
      waiting.push(...(this.commit(next)?.parents ?? []))
    }
    return [...seen]
  }

  #add(type: GitType, bytes: Buffer): string {
    const id = createHash('sha1').update(`${type} ${bytes.length}\0`).update(bytes).digest('hex')
    this.#objects.set(id, { type, bytes })
    return id
  }
}
