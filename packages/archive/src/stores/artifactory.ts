import { byBytes, Problem, pool } from '@release-tools/base'
import { counted } from '../counted.ts'
import { damaged, missing, taken } from '../differences.ts'
import type { Driver } from '../driver.ts'
import { inPlace } from '../in-place.ts'
import { isPartName, type PartRecord, recordFor, requireSameRecord } from '../part.ts'
import { folderOf, readRecord, recordLimit, recordName, tagFolderOf } from '../record.ts'
import type { FileToKeep, Kept, KeptFile, LockFact, Part, Progress, Store } from '../store.ts'
import { ArtifactoryClient } from './artifactory/client.ts'
import { forbidden } from './artifactory/failures.ts'
import { placeAt, serverAt } from './artifactory/server.ts'

/**
 * `artifactory://artifacts.example.org/releases-local/archive`: a folder of a repository of Artifactory. ARTIFACTORY_TOKEN is an access
 * token. https://jfrog.com/help/r/jfrog-rest-apis describes all requests.
 */
export const artifactory: Driver = {
  scheme: 'artifactory',
  options: [],
  decides: false,
  requireAddress: ({ location }) => void placeAt(location),
  async open({ location }, { host, retry }) {
    const server = serverAt(location, host)
    const client = new ArtifactoryClient(server, host, retry)
    return new ArtifactoryStore(`artifactory://${location}`, server.folder, client)
  },
}

const lock: LockFact = {
  kind: 'unreadable',
  why: 'permissions decide who may overwrite or delete, which only administrators can read; an administrator always may',
}

/** Files and questions at the same time. */
const width = 4
/** Content below this size, in bytes, is sent at once: another question would take as long. */
const worthAsking = 10 * 1024
/** No file has this digest. */
const nobodys = '0'.repeat(64)

type Wanted = Pick<FileToKeep, 'name' | 'size' | 'sha256'>
type ToDeploy = Wanted & { source: Buffer | { path: string; size: number } }

class ArtifactoryStore implements Store {
  readonly place: string
  readonly limits =
    'Artifactory keeps nobody from deleting files except by permissions, and overwrites a file at once if the user of the token has Delete/Overwrite.'
  readonly #folder: string
  readonly #client: ArtifactoryClient

  constructor(place: string, folder: string, client: ArtifactoryClient) {
    this.place = place
    this.#folder = folder
    this.#client = client
  }

  keeps(): boolean {
    return true
  }

  check(): Promise<LockFact> {
    return inPlace(this.place, 'keep anything', this.#check())
  }

  async put(part: Part, files: FileToKeep[], progress: Progress): Promise<Kept[]> {
    const record = recordFor(part, files)
    return inPlace(this.place, `keep ${part.name} of ${part.tag}`, this.#put(part, files, record, progress))
  }

  async files(part: Part): Promise<KeptFile[] | undefined> {
    const bytes = await inPlace(this.place, `read ${recordName} of ${part.tag}`, this.#recordBytes(part))
    return bytes && readRecord(bytes, part, this.place)
  }

  async parts(of: Omit<Part, 'name'>): Promise<string[]> {
    const above = `${this.#folder}/${tagFolderOf(of)}`
    const list = this.#client.item(above).then(item => (item?.folders ?? []).filter(isPartName))
    const names = (await inPlace(this.place, `list what belongs to ${of.tag}`, list)).sort(byBytes)
    const records = await pool(names, width, name => this.#found({ ...of, name }, recordName))
    return names.filter((_, index) => records[index] !== undefined)
  }

  get(part: Part, file: KeptFile, path: string, progress: Progress): Promise<void> {
    return inPlace(this.place, `get ${file.name}`, this.#get(part, file, path, progress))
  }

  /** Asks to deploy content that nobody has, which changes nothing. The answer to who may not deploy is another. */
  async #check(): Promise<LockFact> {
    const [repository = ''] = this.#folder.split('/')
    if ((await this.#client.item(repository)) === undefined)
      throw new Problem(`use the store ${this.place}`, {
        found: `there is no repository ${repository}, or the user of the token may not see it.`,
        next: 'Check the address, and give that user the permissions Read, Annotate and Deploy for it.',
      })
    const path = `${this.#folder}/check`
    if ((await this.#client.retried(() => this.#client.deployByChecksum(path, nobodys))) === 'forbidden')
      throw forbidden(`deploy ${path}`)
    return lock
  }

  /** Looks at all files before the first is written: of a part that can't be kept whole, nothing is written. */
  async #put(part: Part, files: FileToKeep[], record: PartRecord, progress: Progress): Promise<Kept[]> {
    requireSameRecord(await this.#recordBytes(part), { part, place: this.place, record })
    const all: ToDeploy[] = [
      ...files.map(({ path, ...file }) => ({ ...file, source: { path, size: file.size } })),
      { ...record, source: record.bytes },
    ]
    const isThere = await pool(all, width, file => this.#isKept(part, file))
    const keep = async (index: number): Promise<Kept> => {
      const file = all[index] as ToDeploy
      const already = isThere[index] === true
      const count = counted(file.size, file.name === recordName ? () => {} : progress)
      if (!already) await this.#deploy(part, file, count)
      count(file.size)
      return { name: file.name, sha256: file.sha256, version: undefined, lock, already }
    }
    const kept = await pool([...files.keys()], width, keep)
    await pool(files, width, file => this.#readBack(part, file))
    kept.push(await keep(files.length))
    await this.#readBack(part, record)
    return kept
  }

  async #deploy(part: Part, file: ToDeploy, onSent: (bytes: number) => void): Promise<void> {
    const path = this.#path(part, file.name)
    const properties = propertiesOf(part)
    let attempts = 0
    await this.#client.retried(async () => {
      // An attempt may have had its effect although its answer was lost.
      if (attempts++ > 0 && (await this.#isKept(part, file))) return
      const isWorth = file.size >= worthAsking
      const first = isWorth ? await this.#client.deployByChecksum(path, file.sha256, properties) : 'absent'
      const last = first === 'absent' ? await this.#client.deploy(path, file, properties, onSent) : first
      // Others may have been faster, and nobody may overwrite their file: it has the same bytes, or is in the way.
      if (last === 'forbidden' && !(await this.#isKept(part, file))) throw forbidden(`deploy ${path}`)
    })
  }

  async #readBack(part: Part, file: Wanted): Promise<void> {
    if (await this.#isKept(part, file)) return
    throw missing(this.place, file)
  }

  /** True if the file is there with these bytes. Throws a Problem if others are. */
  async #isKept(part: Part, file: Wanted): Promise<boolean> {
    const found = await this.#found(part, file.name)
    if (found === undefined) return false
    if (found.sha256 === file.sha256 && found.size === file.size) return true
    throw taken(this.place, file, found)
  }

  async #found(part: Part, name: string): Promise<{ sha256: string; size: number } | undefined> {
    const path = this.#path(part, name)
    const item = await inPlace(this.place, `find ${name}`, this.#client.item(path))
    if (item === undefined) return undefined
    const { sha256, size } = item
    if (sha256 !== undefined && size !== undefined) return { sha256, size }
    throw new Problem(`find ${name} in ${this.place}`, {
      found: 'the server does not say its SHA-256.',
      next: 'Let an administrator migrate the repository to SHA-256, and look whether it is a folder.',
    })
  }

  #recordBytes(part: Part): Promise<Buffer | undefined> {
    return this.#client.bytes(this.#path(part, recordName), recordLimit)
  }

  async #get(part: Part, file: KeptFile, path: string, progress: Progress): Promise<void> {
    const found = await this.#found(part, file.name)
    if (found === undefined) throw missing(this.place, file)
    if (found.sha256 !== file.sha256 || found.size !== file.size) throw damaged(this.place, file, found)
    await this.#client.save(this.#path(part, file.name), path, file, counted(file.size, progress))
  }

  #path(part: Part, name: string): string {
    return `${this.#folder}/${folderOf(part)}/${name}`
  }
}

/**
 * Properties of the files of a part, as matrix parameters of the path. A tag with a slash, or with what separates values, is only in the
 * record: many proxies answer 404 for a path with an escaped slash (https://github.com/jfrog/jenkins-artifactory-plugin/issues/553).
 */
function propertiesOf({ repository, tag, name }: Part): string {
  const [owner = '', project = ''] = repository.split('/')
  const properties = { 'release.owner': owner, 'release.project': project, 'release.tag': tag, 'release.part': name }
  const plain = Object.entries(properties).filter(([, value]) => /^[A-Za-z0-9._+@~-]+$/.test(value))
  return plain.map(([key, value]) => `;${key}=${encodeURIComponent(value)}`).join('')
}
