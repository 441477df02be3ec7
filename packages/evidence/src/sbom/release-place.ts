import { assetAddress } from '../manifest/asset-names.ts'
import type { BomRoot, Reference } from './bom.ts'
import { kindOfFile } from './kind-of-file.ts'

/** The release that an SBOM belongs to: the addresses of its source and of its files. */
export interface ReleasePlace {
  /** Web address of the repository: `https://github.com/acme/widget`. */
  repository: string
  /** Full commit id. */
  commit: string
  /** Undefined if the run releases nothing: then there are no files. */
  tag?: string | undefined
  /** Names of files of the release that say more of it: provenance and VEX. */
  files: string[]
}

/** What the root of an SBOM says of its release. */
export function placeOfRoot(place: ReleasePlace | undefined): Pick<BomRoot, 'commit' | 'references'> {
  if (place === undefined) return {}
  const { repository, commit, tag, files } = place
  const references: Reference[] = [{ kind: 'vcs', url: repository }]
  if (tag !== undefined)
    references.push({ kind: 'release-notes', url: `${repository}/releases/tag/${encodeURIComponent(tag)}` })
  for (const name of files) {
    const kind = kindOfFile(name)
    if (tag !== undefined && kind !== undefined) references.push({ kind, url: assetAddress({ repository, tag }, name) })
  }
  return { commit, references }
}

/** Where a released file will be. */
export function placeOfFile(place: ReleasePlace | undefined, fileName: string): { references?: Reference[] } {
  if (place?.tag === undefined) return {}
  const { repository, tag } = place
  return { references: [{ kind: 'distribution', url: assetAddress({ repository, tag }, fileName) }] }
}
