import type { Target } from '../release/target.ts'
import { type Finding, packageLabel } from './findings.ts'
import type { FilePlace, FindingPlace } from './places.ts'
import { encodePart } from './purl.ts'
import { sarifText } from './sarif-rule.ts'

// GitHub shows the first one only. https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support
const locationLimit = 10

/**
 * The locations of a result. Code scanning shows a result only if it has a path: the first one. A path of the repository comes first; paths in
 * an image, which are not paths of the repository, start with the image's name.
 */
export function locations(target: Target, finding: Finding, place: FindingPlace | undefined) {
  const files = place?.files ?? []
  const inTarget = files.length > 0 && target.kind !== 'image' ? [] : pathsIn(target, finding)
  return [...files, ...inTarget.map(path => ({ path, line: 1 }))].slice(0, locationLimit).map(file => ({
    physicalLocation: physical(file),
    logicalLocations: [
      {
        name: finding.package.name,
        fullyQualifiedName: finding.package.purl ?? packageLabel(finding.package),
        kind: 'package',
      },
    ],
  }))
}

/** The place of the direct dependency that brings a package in: `viaText` links to it. */
export function relatedLocations({ via }: FindingPlace) {
  if (via?.file === undefined) return {}
  return {
    relatedLocations: [
      { id: 1, physicalLocation: physical(via.file), message: { text: sarifText(`${via.label} brings it in`) } },
    ],
  }
}

/** The sentence about the direct dependency, with a link to its place; empty if there is none. */
export function viaText({ via }: FindingPlace): string {
  if (via === undefined) return ''
  const label = sarifText(via.label).replace(/[[\]\\]/g, ' ')
  return ` It comes with ${via.file === undefined ? label : `[${label}](1)`}.`
}

function physical({ path, line }: FilePlace) {
  return {
    artifactLocation: { uri: path.split('/').filter(Boolean).map(encodePart).join('/') },
    region: { startLine: line },
  }
}

/** Paths in a directory are completed to paths from the root of the repository. Without any, the target itself is the path. */
function pathsIn({ kind, name, path = '', platform }: Target, finding: Finding): string[] {
  const top = kind === 'image' ? [name, ...(platform === undefined ? [] : [platform.replaceAll('/', '-')])] : [path]
  if (finding.locations.length === 0) return [top.join('/') || name]
  return finding.locations.map(one => [...top, one].join('/'))
}
