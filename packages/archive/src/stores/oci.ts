import { byBytes, Problem } from '@release-tools/base'
import {
  AccessDenied,
  type ArtifactFile,
  ArtifactRepository,
  manifestType,
  repositoryName,
  type StoredArtifact,
} from '@release-tools/oci'
import { counted } from '../counted.ts'
import { damaged, missing } from '../differences.ts'
import type { Driver } from '../driver.ts'
import { inPlace } from '../in-place.ts'
import { isPartName, type PartRecord, recordFor, requireSameRecord } from '../part.ts'
import { readRecord, recordLimit, recordName } from '../record.ts'
import type { FileToKeep, Kept, KeptFile, LockFact, Part, Progress, Store } from '../store.ts'
import { tagOf } from './oci/tag.ts'

/**
 * `oci://ghcr.io/acme/releases`: a repository of a registry. Each part is an artifact with one layer for each file, as other clients for
 * artifacts read it, and with the record as one more. Logs of runs are attached to the release. Uses the docker login.
 */
export const oci: Driver = {
  scheme: 'oci',
  options: [],
  decides: false,
  requireAddress: ({ location }) => void repositoryName(location),
  async open({ location }, { host, retry }) {
    return new OciStore(new ArtifactRepository(location, host, retry))
  },
}

const artifactType = 'application/vnd.release-tools.archive.v1'
const versionKey = 'org.opencontainers.image.version'
const partKey = 'org.opencontainers.image.title'

const lock: LockFact = {
  kind: 'unreadable',
  why: 'a registry may have a rule that tags stay, which its interface does not show; without one, a tag can be moved and a manifest deleted',
}

class OciStore implements Store {
  readonly place: string
  readonly limits =
    'A registry is a copy: whoever may push can move a tag, whoever may delete can delete a manifest, and nothing decides between two jobs that push a tag at once.'
  readonly #repository: ArtifactRepository
  /** What files were read from, by tag. */
  readonly #read = new Map<string, Promise<StoredArtifact | undefined>>()

  constructor(repository: ArtifactRepository) {
    this.#repository = repository
    this.place = `oci://${repository.name}`
  }

  keeps(): boolean {
    return true
  }

  async check(): Promise<LockFact> {
    await inRegistry(this.place, 'keep anything', this.#repository.check())
    return lock
  }

  async put(part: Part, files: FileToKeep[], progress: Progress): Promise<Kept[]> {
    const record = recordFor(part, files)
    return inRegistry(this.place, `keep ${tagOf(part)}`, this.#put(part, files, record, progress))
  }

  files(part: Part): Promise<KeptFile[] | undefined> {
    return inRegistry(this.place, `read ${tagOf(part)}`, this.#files(part))
  }

  async parts(of: Omit<Part, 'name'>): Promise<string[]> {
    const release = { ...of, name: 'release' }
    return inRegistry(this.place, `list what belongs to ${tagOf(release)}`, this.#attached(release))
  }

  get(part: Part, file: KeptFile, path: string, progress: Progress): Promise<void> {
    return inRegistry(this.place, `get ${file.name}`, this.#get(part, file, path, progress))
  }

  async #put(part: Part, files: FileToKeep[], record: PartRecord, progress: Progress): Promise<Kept[]> {
    const before = await this.#repository.find(tagOf(part))
    requireSameRecord(await this.#recordIn(before), { part, place: this.place, record })
    const subject = part.name === 'release' ? undefined : await this.#release(part)
    const all = [...files, record].sort((a, b) => byBytes(a.name, b.name))
    const layers = all.map(({ name, mediaType, sha256, size }) => ({
      title: name,
      mediaType,
      digest: `sha256:${sha256}`,
      size,
    }))
    const annotations = { [partKey]: part.name, [versionKey]: part.tag }
    const artifact = { artifactType, annotations, files: layers, ...(subject && { subject }) }
    const paths = new Map(files.map(({ name, path }) => [name, path]))
    const counts = new Map(files.map(({ name, size }) => [name, counted(size, progress)]))
    const had = new Set<string>()
    const digest = await this.#repository.push(tagOf(part), artifact, {
      content: ({ title, size }) => {
        const path = paths.get(title)
        return path === undefined ? record.bytes : { path, size }
      },
      sent: ({ title }, bytes) => counts.get(title)?.(bytes),
      done: ({ title, size }, already) => {
        if (already) had.add(title)
        counts.get(title)?.(size)
      },
    })
    const kept = ({ name, sha256 }: Pick<KeptFile, 'name' | 'sha256'>): Kept => ({
      name,
      sha256,
      version: digest,
      lock,
      already: name === recordName ? before?.digest === digest : had.has(name),
    })
    return [...files, record].map(kept)
  }

  /**
   * What other parts are attached to. Copies of a listing or of the index, and the audit log, belong to no release: they get an artifact without
   * files, which is not a part. Throws a Problem for logs of a run if the release is not there.
   */
  async #release(part: Part) {
    const release = { ...part, name: 'release' }
    if (/^(?:listing|index|log)-/.test(part.name)) await this.#anchor(release)
    const found = await this.#repository.find(tagOf(release))
    if (found !== undefined) return { mediaType: manifestType, digest: found.digest, size: found.size }
    throw new Problem(`keep ${part.name} of ${part.tag} in ${this.place}`, {
      found: 'the release that it belongs to is not there.',
      next: 'Archive the release first.',
    })
  }

  async #anchor(release: Part): Promise<void> {
    const annotations = { [partKey]: release.name, [versionKey]: release.tag }
    const none = { content: () => Buffer.alloc(0), sent: () => {}, done: () => {} }
    await this.#repository.push(tagOf(release), { artifactType, annotations, files: [] }, none)
  }

  async #files(part: Part): Promise<KeptFile[] | undefined> {
    const bytes = await this.#recordIn(await this.#repository.find(tagOf(part)))
    return bytes && readRecord(bytes, part, this.place)
  }

  async #attached(part: Part): Promise<string[]> {
    const release = await this.#repository.find(tagOf(part))
    if (release === undefined) return []
    const own = (await this.#files(part)) === undefined ? [] : [part.name]
    const others = (await this.#repository.attachedTo(release.digest))
      .filter(one => one.artifactType === artifactType && one.annotations[versionKey] === part.tag)
      .map(({ annotations }) => annotations[partKey] ?? '')
    return [...new Set([...own, ...others.filter(name => name !== part.name && isPartName(name))])].sort(byBytes)
  }

  /** Undefined for what has no record, such as an image. */
  async #recordIn(artifact: StoredArtifact | undefined): Promise<Buffer | undefined> {
    const layer = artifact?.files.find(({ title }) => title === recordName)
    return layer && this.#repository.bytes(layer, recordLimit)
  }

  /** Asked for once: a part has hundreds of files, and each is compared with its record. */
  #toRead(tag: string): Promise<StoredArtifact | undefined> {
    const found = this.#read.get(tag) ?? this.#repository.find(tag)
    this.#read.set(tag, found)
    return found
  }

  async #get(part: Part, file: KeptFile, path: string, progress: Progress): Promise<void> {
    const artifact = await this.#toRead(tagOf(part))
    const layer = artifact?.files.find(({ title }) => title === file.name)
    if (artifact === undefined || layer === undefined) throw missing(this.place, file)
    if (layer.digest !== `sha256:${file.sha256}` || layer.size !== file.size)
      throw damaged(this.place, file, found(layer))
    await this.#repository.save(artifact, layer, path, counted(file.size, progress))
  }
}

/** As inPlace. A client for images tells of inputs that this store does not have. */
function inRegistry<T>(place: string, attempted: string, work: Promise<T>): Promise<T> {
  const explained = work.catch(error => {
    if (!(error instanceof AccessDenied)) throw error
    throw new Problem(error.attempted, {
      found: error.found,
      next: 'Log in with `docker login` first. On ghcr.io, a job needs `permissions: packages: write`.',
      cause: error,
    })
  })
  return inPlace(place, attempted, explained)
}

function found({ digest, size }: ArtifactFile): Pick<KeptFile, 'size' | 'sha256'> {
  return { size, sha256: digest.slice('sha256:'.length) }
}
