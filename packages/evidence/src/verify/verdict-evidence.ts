import { basename } from 'node:path'
import { limits, sha256 } from '@release-tools/base'
import type { FindingsDocument } from '../findings/findings.ts'
import { isArtifact } from '../kinds/artifacts.ts'
import { EvidenceCollector, type ReleaseEvidence } from '../kinds/read-evidence.ts'
import { kinds } from '../kinds/register.ts'
import type { FileEntry, Manifest } from '../manifest/manifest-model.ts'
import { findingsIn } from '../policy/verdict.ts'
import { type Folder, nameIn } from '../release/release-source.ts'
import type { TarballUse } from '../release/tarball.ts'

const documentLimit = limits.document

/** What is needed to decide again, as far as it was provided. */
export interface VerdictEvidence {
  /** The text of the policy in the release; undefined if it was not provided. */
  policy: string | undefined
  release: ReleaseEvidence
  findings: FindingsDocument[]
  /** Paths that the manifest lists, but that were not provided. */
  missing: string[]
  /** Paths whose content is not what the manifest lists, or that are too large to be read. */
  unread: string[]
}

/**
 * Gathers the policy and the evidence of a release to decide again. Takes only content with the digest that the manifest lists, so
 * that nothing counts that nobody signed.
 */
export class VerdictEvidenceReader implements Pick<TarballUse, 'takes' | 'take'> {
  readonly #manifest: Manifest
  readonly #collector: EvidenceCollector
  readonly #pending: Map<string, FileEntry>
  readonly #unread: string[] = []
  #policy: string | undefined

  constructor(manifest: Manifest) {
    const { project, source, images, files } = manifest
    this.#manifest = manifest
    // The decision needs the gates, the records of builds, the advisories, the findings themselves, and what is in the images; the signals also name components and coverage. Of all other
    // kinds, only whether they can be used.
    this.#collector = new EvidenceCollector(
      {
        project: project.name,
        version: project.version,
        commit: source.commit,
        images,
        artifacts: files
          .filter(({ path }) => isArtifact(path))
          .map(({ path, sha256 }) => ({ fileName: basename(path), sha256 })),
      },
      kind =>
        ['gates', 'build', 'advisories', 'vulnerabilities', 'tools', 'hardening', 'vex', 'sbom', 'coverage'].includes(
          kind,
        ),
    )
    const isNeeded = ({ path }: FileEntry) =>
      path === manifest.policy.path || this.#collector.needs(path) || isSignature(path, project.name)
    this.#pending = new Map(files.filter(isNeeded).map(file => [file.path, file]))
    for (const file of files) if (!isNeeded(file)) this.#collector.add(file.path, undefined)
  }

  /** Takes what a folder has. */
  async readFolder(folder: Folder): Promise<void> {
    for (const file of [...this.#pending.values()]) {
      const name = nameIn(folder, file)
      if (name === undefined || !folder.has(name)) continue
      const content =
        file.size <= documentLimit ? await folder.read(name, documentLimit).catch(() => undefined) : undefined
      // What lies beside one asset may be of another release.
      if (folder.kind !== 'asset' || (content && sha256(content) === file.sha256)) this.take(file.path, content)
    }
  }

  takes(path: string): number | undefined {
    return this.#pending.has(path) ? documentLimit : undefined
  }

  take(path: string, content: Buffer | undefined): void {
    const file = this.#pending.get(path)
    if (file === undefined) return
    this.#pending.delete(path)
    const isListed = content !== undefined && sha256(content) === file.sha256
    const text = isListed ? content.toString('utf8') : undefined
    if (text === undefined) this.#unread.push(path)
    else if (path === this.#manifest.policy.path) this.#policy = text
    this.#collector.add(path, text)
  }

  finish(): VerdictEvidence {
    const missing = [...this.#pending.keys()]
    for (const path of missing) this.#collector.add(path, undefined)
    const release = this.#collector.finish()
    return { policy: this.#policy, release, findings: findingsIn(release.summaries), missing, unread: this.#unread }
  }
}

/** Signatures that a policy can require are checked apart; here, they must only be there. */
function isSignature(path: string, project: string): boolean {
  return [kinds.provenance.files.bundles, kinds['image-signature'].files.bundle].some(
    file => file.targetAt(path, project) !== undefined,
  )
}
