import { count } from '@release-tools/base'
import { parseTag, type ReleaseTag } from '@release-tools/evidence'
import type { ApiChange } from './api-change.ts'
import type { Judged } from './judged.ts'
import { versionSeries } from './version-series.ts'

/**
 * What changes of the API demand of a version (https://semver.org): what breaks users needs a new major version, below 1.0 a new minor one; a new
 * name needs a new minor one. A floor: that nothing was found proves nothing.
 */
export function versionFloor(change: ApiChange, release: ReleaseTag | undefined, previous: string): Judged[] {
  const before = parseTag(previous, release?.rule)
  if (release === undefined || before === undefined) return []
  const isSame = (series: 'major' | 'minor') =>
    versionSeries(before.read, series) === versionSeries(release.read, series)
  const isBelowOne = versionSeries(release.read, 'major').endsWith('!0')
  const { breaking, added } = change
  if (breaking.length > 0 && isSame(isBelowOne ? 'minor' : 'major')) {
    const some = breaking.slice(0, 3).map(({ path, kind }) => `${path} (${kind})`)
    const found = `${release.version} breaks what users call: ${listOf(some, breaking.length)}. It needs a new ${isBelowOne ? 'minor' : 'major'} version.`
    return [{ result: 'fail', found }]
  }
  if (added.length > 0 && isSame('minor'))
    return [
      { result: 'review', found: `New names need a new minor version: ${listOf(added.slice(0, 3), added.length)}.` },
    ]
  return []
}

function listOf(some: string[], total: number): string {
  return `${some.join(', ')}${total > some.length ? ` and ${count(total - some.length, 'other')}` : ''}`
}
