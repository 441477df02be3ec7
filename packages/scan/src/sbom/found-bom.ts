import {
  type Bom,
  type BomAuthor,
  type Component,
  placeOfRoot,
  type ReleasePlace,
  type SbomFacts,
} from '@release-tools/evidence'
import type { FoundTool } from '@release-tools/tools'
import type { Subject } from '../subject/subject.ts'
import { suppliedBy } from './people.ts'
import { readSyft } from './syft-components.ts'

export interface FoundBomOptions {
  version: string
  created: string
  syft: Pick<FoundTool, 'name' | 'version'>
  facts: SbomFacts
  author?: BomAuthor | undefined
  place?: ReleasePlace | undefined
}

/** The content of the SBOM of a directory or an image: all that syft found in it. `syftJson` is syft's own JSON. */
export function foundBom(
  target: Pick<Subject, 'kind' | 'name' | 'digest' | 'platform'>,
  syftJson: Buffer,
  options: FoundBomOptions,
): Bom {
  const { version, created, syft, facts, author, place } = options
  const { components: packages, needs, complete, system } = readSyft(syftJson)
  const components: Component[] = [...packages, ...(system === undefined ? [] : [system])]
  const own = target.kind === 'image' ? imageFacts(target) : {}
  return {
    content: target.kind === 'image' ? 'image' : 'directory',
    root: { ...suppliedBy(author), name: target.name, version, ...own, ...placeOfRoot(place) },
    created,
    makers: [{ name: syft.name, version: syft.version }],
    ...(author === undefined ? {} : { author }),
    components,
    parts: components.map(({ ref }) => ref),
    needs,
    complete,
    facts,
  }
}

/** A docker archive has no manifest, and so no digest. */
function imageFacts({
  name,
  digest,
  platform,
}: Pick<Subject, 'name' | 'digest' | 'platform'>): Pick<Bom['root'], 'digest' | 'platform' | 'purl'> {
  if (digest === undefined) return {}
  return { digest, purl: imagePurl(name, digest, platform), ...(platform === undefined ? {} : { platform }) }
}

/** https://github.com/package-url/purl-spec/blob/main/types-doc/oci-definition.md */
function imagePurl(name: string, digest: string, platform: string | undefined): string {
  const architecture = platform?.split('/')[1]
  const path = `pkg:oci/${encodeURIComponent(name.toLowerCase())}@${encodeURIComponent(digest)}`
  return architecture === undefined ? path : `${path}?arch=${encodeURIComponent(architecture)}`
}
