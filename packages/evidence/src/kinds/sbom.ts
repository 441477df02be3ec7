import { at, byBytes, listAt, numberAt, Problem, parseJson, textAt } from '@release-tools/base'
import { parsePurl } from '../findings/purl.ts'
import { isOfProject, type Target } from '../release/target.ts'
import { componentsOf } from '../sbom/components.ts'
import { contradictionOf } from '../sbom/contradiction.ts'
import { artifactRefs, describedBy } from '../sbom/described.ts'
import { requireSbom } from '../sbom/require-sbom.ts'
import { imageOfSbom } from '../sbom/sbom-image.ts'
import { anyFound, defineKind, type Found, lackingTargets, targetFile } from './kind.ts'

/** A component as notes and page name it. */
export interface SbomPackage {
  name: string
  /** Empty if the SBOM gives none. */
  version: string
  /** The type of its purl: `pypi`, `deb`; empty if it has no purl. */
  type: string
  /** Absent if the SBOM gives none. */
  purl?: string
  /** True for an artifact of the release itself. */
  own?: true
  /** Expressions, identifiers or names; empty if the SBOM gives none. */
  licences: string[]
}

/** What notes and page show of the SBOM of a target. */
export interface SbomSummary {
  target: Target
  /** True if it lists what lies in a directory: whether the artifacts contain it is not known. */
  ofDirectory: boolean
  components: number
  /** In bytewise order of their names. */
  packages: SbomPackage[]
  /** Licence and number of components, the most frequent first. */
  licences: [string, number][]
  /** Components without a licence. */
  unlicensed: number
  /** By what other documents refer to it (BOM-Link): `urn:cdx:SERIAL/VERSION`. */
  link?: string
}

const files = {
  cyclonedx: targetFile('sbom.cyclonedx.json', 'application/vnd.cyclonedx+json', 'bytes'),
  spdx: targetFile('sbom.spdx.json', 'application/spdx+json', 'bytes'),
}

/** Packages of the project, and of each image and platform. */
export const sbom = defineKind({
  kind: 'sbom',
  files,
  requirable: { absent: 'there is no SBOM. Run generate-sbom.', lacking: 'has no SBOM. Run generate-sbom for it.' },
  parse(text: string, path: string): unknown {
    const document = parseJson(text, path)
    const format = path.endsWith(files.spdx.name) ? ('SPDX' as const) : ('CycloneDX' as const)
    const known = format === 'SPDX' ? textAt(document, 'spdxVersion')?.startsWith('SPDX-') : isCycloneDx(document)
    if (known === true) {
      requireSbom(document, path)
      return document
    }
    throw new Problem(`read ${path}`, {
      found: `it is not an SBOM in the format ${format}.`,
      next: 'Run generate-sbom again.',
    })
  },
  targetOf: imageOfSbom,
  // An image is bound by its digest; another directory has versions and files of its own.
  contradictionOf: (document, { kind }, release) =>
    kind === 'directory' ? contradictionOf(document, release) : undefined,
  // Both formats list the same packages, so only one is read.
  retain: (document, target) => (isCycloneDx(document) ? sbomSummary(document, target) : undefined),
  present: anyFound,
  lacking: lackingTargets,
  summarise: (found: Found<unknown>[]): SbomSummary[] =>
    found.flatMap(({ document }) => (document === undefined ? [] : [document as SbomSummary])),
})

function isCycloneDx(document: unknown): boolean {
  return textAt(document, 'bomFormat') === 'CycloneDX'
}

/** What notes and page show of an SBOM in CycloneDX. */
export function sbomSummary(document: unknown, target: Target): SbomSummary {
  const components = componentsOf(document)
  const own = artifactRefs(document)
  const counts = new Map<string, number>()
  for (const licence of components.flatMap(licencesOf)) counts.set(licence, (counts.get(licence) ?? 0) + 1)
  return {
    target,
    ofDirectory: isOfProject(target) && describedBy(document).artifacts === undefined,
    components: components.length,
    packages: components
      .map(one => packageOf(one, own))
      .sort((a, b) => byBytes(a.name, b.name) || byBytes(a.version, b.version)),
    licences: [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)),
    unlicensed: components.filter(component => licencesOf(component).length === 0).length,
    ...linkOf(document),
  }
}

/** https://cyclonedx.org/capabilities/bomlink/ */
function linkOf(document: unknown): Pick<SbomSummary, 'link'> {
  const serial = /^urn:uuid:([0-9a-f-]{36})$/i.exec(textAt(document, 'serialNumber') ?? '')?.[1]
  return serial === undefined ? {} : { link: `urn:cdx:${serial.toLowerCase()}/${numberAt(document, 'version') ?? 1}` }
}

function packageOf(component: unknown, own: ReadonlySet<unknown>): SbomPackage {
  const purl = textAt(component, 'purl')
  return {
    name: textAt(component, 'name') ?? '',
    version: textAt(component, 'version') ?? '',
    type: purlType(purl),
    ...(purl === undefined ? {} : { purl }),
    ...(own.has(at(component, 'bom-ref')) ? { own: true } : {}),
    licences: licencesOf(component),
  }
}

/** The type of a purl; empty without one. */
export function purlType(purl = ''): string {
  return parsePurl(purl)?.type ?? ''
}

function licencesOf(component: unknown): string[] {
  const names = listAt(component, 'licenses').map(
    choice =>
      textAt(choice, 'expression') ?? textAt(at(choice, 'license'), 'id') ?? textAt(at(choice, 'license'), 'name'),
  )
  return [...new Set(names.filter(name => name !== undefined))].filter(name => name !== '')
}
