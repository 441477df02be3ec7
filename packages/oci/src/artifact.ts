import { setTimeout as sleep } from 'node:timers/promises'
import { Problem, pool, textAt } from '@release-tools/base'
import type { Host, RetryPolicy } from '@release-tools/host'
import {
  type Artifact,
  type ArtifactFile,
  artifactManifest,
  type Contents,
  digestOf,
  empty,
  manifestType,
  readArtifact,
  type StoredArtifact,
} from './artifact-manifest.ts'
import { BadDocument, documentLimit, isDigest } from './document.ts'
import { makeListed } from './referrers-list.ts'
import { ifFound } from './registry.ts'
import type { RegistryWriter } from './registry-writer.ts'
import { Repository } from './repository.ts'

export type { Artifact, ArtifactFile, StoredArtifact } from './artifact-manifest.ts'

/**
 * Pauses before a tag is read back, in milliseconds. Others may have looked before it was there, and push it as well. Some registries show
 * what is new after a moment.
 */
const pauses = [300, 1000]
/** Uploads and questions at the same time. */
const width = 4

/** The artifacts of one repository of a registry. Tags are never moved. Uses the docker login. */
export class ArtifactRepository {
  /** `ghcr.io/acme/releases` */
  readonly name: string
  readonly #repository: Repository

  /** Throws a Problem for a name that is not that of a repository. No network. */
  constructor(name: string, host: Host, retry?: RetryPolicy) {
    this.#repository = new Repository(name, host, { retry })
    this.name = this.#repository.name
  }

  /** Throws a Problem unless this user may push. Changes nothing. */
  async check(): Promise<void> {
    await (await this.#repository.writer('latest')).check()
  }

  /** The artifact or image that has this tag or digest; undefined if there is none. Throws a Problem. */
  async find(wanted: string): Promise<StoredArtifact | undefined> {
    const registry = await this.#repository.reader(wanted)
    const answer = await ifFound(registry.root())
    if (answer === undefined) return undefined
    try {
      return { ...readArtifact(answer.document), digest: answer.digest, size: answer.bytes.length }
    } catch (error) {
      throw error instanceof BadDocument ? registry.problem(`its manifest ${error.message}.`) : error
    }
  }

  /** What is attached to a manifest, as its own manifest says. What the registry lists and has lost is left out. */
  async attachedTo(digest: string): Promise<StoredArtifact[]> {
    const entries = await (await this.#repository.reader(digest)).referrers(digest)
    const digests = [...new Set(entries.map(entry => textAt(entry, 'digest') ?? ''))].filter(isDigest)
    const found = await pool(digests, width, one => this.find(one))
    return found.filter(one => one !== undefined)
  }

  /**
   * Pushes an artifact and gives it a tag, unless something else has that tag. Registries can't be asked to do that in one step: of two who push
   * at the same moment, one may take the tag from the other. Blobs that the registry has are not sent again. Reads back the tag, and
   * that each blob is there with its size. Returns the digest of the manifest. Throws a Problem.
   */
  async push(tag: string, artifact: Artifact, contents: Contents): Promise<string> {
    const bytes = artifactManifest(artifact)
    if (bytes.length > documentLimit)
      throw this.#problem(tag, 'it has too many files for one manifest.', 'Archive fewer.')
    await this.#requireFree(tag, digestOf(bytes))
    const writer = await this.#repository.writer(tag)
    await writer.blob(digestOf(empty), empty)
    await pool(artifact.files, width, async file => {
      const onSent = (sent: number) => contents.sent(file, sent)
      contents.done(file, !(await writer.blob(file.digest, contents.content(file), onSent)))
    })
    // Uploads take minutes, and others may have come first.
    const isThere = await this.#requireFree(tag, digestOf(bytes))
    const isListed = !isThere && (await writer.manifest(tag, manifestType, bytes))
    if (artifact.subject !== undefined) await this.#list(artifact, artifact.subject.digest, bytes, { writer, isListed })
    await this.#requireThere(tag, writer, artifact.files)
    for (const pause of isThere ? [0] : pauses) {
      await sleep(pause)
      if (await this.#requireFree(tag, digestOf(bytes))) return digestOf(bytes)
    }
    throw this.#problem(tag, 'the registry accepted it, and does not have it.', 'Check the registry.')
  }

  /** The content of a file, which has its digest. Throws a Problem, also for more than `limit` bytes. */
  async bytes({ digest, size }: ArtifactFile, limit: number): Promise<Buffer> {
    return (await this.#repository.reader(digest)).bytes({ digest, size }, limit)
  }

  /** Writes a file of an artifact, streamed, and checks its digest. `onSize` hears of the bytes so far. Throws a Problem. */
  async save(
    artifact: StoredArtifact,
    { digest, size }: ArtifactFile,
    path: string,
    onSize?: (bytes: number) => void,
  ): Promise<void> {
    const registry = await this.#repository.reader(artifact.digest)
    // The login of a registry is for some minutes: files that come later need another.
    await registry.root()
    await registry.save({ digest, size }, path, onSize)
  }

  /** True if the tag names this manifest. Throws a Problem if it names something else. */
  async #requireFree(tag: string, digest: string): Promise<boolean> {
    const found = await this.find(tag)
    if (found === undefined || found.digest === digest) return found !== undefined
    throw this.#problem(
      tag,
      `the tag names something else already: ${found.digest}, and not ${digest}.`,
      'Find out who pushed it. No tag is ever moved: archive to another repository of the registry.',
    )
  }

  async #list(
    { artifactType }: Artifact,
    subject: string,
    manifest: Buffer,
    { writer, isListed }: { writer: RegistryWriter; isListed: boolean },
  ): Promise<void> {
    const entry = { mediaType: manifestType, digest: digestOf(manifest), size: manifest.length, artifactType }
    const place = { repository: this.name, registry: await this.#repository.reader(subject), writer }
    await makeListed(place, entry, isListed, this.#repository.host)
  }

  /** Each blob is there. */
  async #requireThere(tag: string, writer: RegistryWriter, files: ArtifactFile[]): Promise<void> {
    await pool(files, width, async file => {
      const size = await writer.blobSize(file.digest)
      if (Number.isNaN(size) || size === file.size) return
      const found = size === undefined ? 'does not have it' : `has ${size} of its ${file.size} bytes`
      throw this.#problem(tag, `the registry accepted ${file.title}, and ${found}.`, 'Check the registry.')
    })
  }

  #problem(tag: string, found: string, next: string): Problem {
    return new Problem(`keep ${this.name}:${tag}`, { found, next })
  }
}
