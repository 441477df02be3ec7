import type { ReportSettings, Version } from '@release-tools/evidence'

const numbers = /^(?:(?<epoch>[0-9]+)!)?(?<release>[0-9]+(?:\.[0-9]+)*)/

/** How many numbers of a version name its series. */
const parts = { major: 1, minor: 2, version: undefined } satisfies Record<ReportSettings['series'], number | undefined>

/** The series of a version: `0!1.2` is the minor series of 1.2.3. A pre-release is of the series of its release. */
export function versionSeries({ normalized }: Version, series: ReportSettings['series']): string {
  const { epoch = '0', release = '' } = numbers.exec(normalized)?.groups ?? {}
  const all = release.split('.')
  const wanted = parts[series] ?? all.length
  const own = Array.from({ length: wanted }, (_, index) => all[index] ?? '0')
  // 1.2 is 1.2.0.
  while (series === 'version' && own.length > 1 && own.at(-1) === '0') own.pop()
  return `${epoch}!${own.join('.')}`
}
