import type { AffectedPackage } from '../assessment.ts'
import { identityOf, packageId, packageKey } from '../package-identity.ts'
import { encodePart } from '../purl.ts'
import { lineFinders } from './line-finders.ts'
import type { NamedLine } from './named-line.ts'

/** The packages that a file names. */
export interface PackageLines {
  /** Those that people wrote there: direct dependencies. */
  direct: NamedLine[]
  /** The types of purls that such a file can name: `pypi`. Empty if it names none. */
  types: ReadonlySet<string>
  /** The line of a package, the one with its version first; undefined if the file does not name it. */
  lineOf(found: AffectedPackage): number | undefined
}

/** True if the packages in a file of this path can be found. */
export function namesPackages(path: string): boolean {
  return lineFinders.some(finder => finder.path.test(path))
}

/** Finds the packages in the text of a file. Takes time linear in the text. */
export function packageLines(path: string, text: string): PackageLines {
  const own = lineFinders.filter(finder => finder.path.test(path))
  const content = text.replace(/^\uFEFF/, '')
  const found = own.map(finder => ({ finder, lines: finder.find(content) }))
  const lines = found.flatMap(one => one.lines)
  const [byId, byKey] = [new Map<string, number>(), new Map<string, number>()]
  // The first of several entries stays.
  for (const line of lines.toReversed()) {
    const identity = identityOf(asPackage(line))
    byId.set(packageId(identity), line.line)
    byKey.set(packageKey(identity), line.line)
  }
  return {
    direct: found.flatMap(one => (one.finder.direct ? one.lines : [])),
    types: new Set(lines.map(({ type }) => type)),
    lineOf: wanted => {
      const identity = identityOf(wanted)
      return byKey.get(packageKey(identity)) ?? byId.get(packageId(identity))
    },
  }
}

/** The packages in a lock file, each with its version. Undefined for every other file, also for one that people write. */
export function lockedIn(path: string, text: string): AffectedPackage[] | undefined {
  const locks = lineFinders.filter(finder => !finder.direct && finder.path.test(path))
  if (locks.length === 0) return undefined
  const lines = locks.flatMap(finder => finder.find(text.replace(/^\uFEFF/, '')))
  return lines.filter(({ version }) => version !== undefined).map(asPackage)
}

/** The package of a line, as a scanner would report it. */
export function asPackage({ type, name, version = '' }: NamedLine): AffectedPackage {
  const path = name.split('/').map(encodePart).join('/')
  return { name, version, type, purl: `pkg:${type}/${path}${version === '' ? '' : `@${encodePart(version)}`}` }
}
