import {
  type Bom,
  type CycloneDxVersion,
  cycloneDxOf,
  type FileRecord,
  identifiedText,
  type LargeText,
  qualityOf,
  type SbomQuality,
  spdxOf,
} from '@release-tools/evidence'

/** An SBOM, and what the step record says of its file. */
export interface SbomFile extends FileRecord {
  text: LargeText
}

/** The two SBOM files of a target or of its tools, as others see them. */
export interface SbomFiles {
  /** Number of components, without the root. */
  components: number
  /** What the SBOM has of what published lists ask for. */
  quality: SbomQuality
  /** Paths are relative to the release directory. */
  files: { path: string; sha256: string }[]
}

/** The two files, with their texts. */
export interface MadeSbom {
  files: SbomFile[]
  quality: SbomQuality
}

/** Both formats of one content, and the quality of the one that can say more. */
export interface RenderedBom {
  cyclonedx: LargeText
  spdx: LargeText
  quality: SbomQuality
}

/** Renders both formats. The quality is that of the value: to read a large text again would take as long as to write it. */
export function renderBom(bom: Bom, version: CycloneDxVersion | undefined): RenderedBom {
  return { ...renderedCycloneDx(bom, version), spdx: identifiedText(spdxOf(bom)) }
}

/** The value, which is large, ends here: only its text stays in memory. */
function renderedCycloneDx(bom: Bom, version: CycloneDxVersion | undefined): Omit<RenderedBom, 'spdx'> {
  const document = cycloneDxOf(bom, version)
  return { quality: qualityOf(document), cyclonedx: identifiedText(document) }
}

/** Paths, digests, number of components and quality of SBOM files. */
export function resultOf({ files, quality }: MadeSbom): SbomFiles {
  return {
    components: quality.components,
    quality,
    files: files.map(({ path, text }) => ({ path, sha256: text.sha256 })),
  }
}
