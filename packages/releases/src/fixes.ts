import { type Advisory, compareVersions, type IndexEntry, idsOf, parseVersion } from '@release-tools/evidence'

/** What a release fixes in its project, as its own evidence says: one line for each advisory that has an id. */
export function fixesOf(project: string, advisories: Advisory[]): NonNullable<IndexEntry['fixes']> {
  return advisories.flatMap(advisory => {
    const [id] = idsOf(advisory)
    const own = advisory.packages.find(({ name }) => sameName(name, project))
    return id === undefined || own === undefined ? [] : [{ id, affected: own.affected }]
  })
}

/** The advisories that later releases fix and that concern this one. A range that cannot be read concerns none. */
export function advisoriesOf(entry: IndexEntry, all: readonly IndexEntry[]): string[] {
  const others = all.filter(other => other.project === entry.project && other.tag !== entry.tag)
  return others.flatMap(({ fixes = [] }) =>
    fixes.filter(({ affected }) => isIn(entry.version, affected)).map(({ id }) => id),
  )
}

/** Python calls widget_core and Widget-Core the same. */
function sameName(a: string, b: string): boolean {
  const [one, other] = [a, b].map(name => name.toLowerCase().replace(/[-_.]+/g, '-'))
  return one === other
}

const holds: Record<string, (order: number) => boolean> = {
  '<': order => order < 0,
  '<=': order => order <= 0,
  '>': order => order > 0,
  '>=': order => order >= 0,
  '=': order => order === 0,
}

/** Whether a version is in a range as GitHub writes them: `>= 1.0.0, < 1.4.1`. */
function isIn(version: string, range: string): boolean {
  return range.split(',').every(clause => {
    const [, operator = '', limit = ''] = /^\s*(<=|>=|<|>|=)\s*(\S+)\s*$/.exec(clause) ?? []
    const order = (['pep440', 'semver'] as const).flatMap(scheme => {
      const [one, other] = [parseVersion(version, scheme), parseVersion(limit, scheme)]
      return one === undefined || other === undefined ? [] : [compareVersions(one, other)]
    })[0]
    return order !== undefined && holds[operator]?.(order) === true
  })
}
