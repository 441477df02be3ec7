import type { Part } from '@release-tools/archive'

/** The repository whose log it is. Every repository has one, in each of its stores. */
export interface LogPlace {
  /** `github.com` */
  server: string
  /** `owner/name` */
  repository: string
}

/** What tells logs apart: `github.com/owner/name/audit-log`. The first line is chained to it, and each head begins with it. */
export function originOf({ server, repository }: LogPlace): string {
  return `${server}/${repository}/audit-log`
}

/** The tag that has the segments in each store. No release of it is there. */
export function tagOfLog({ repository }: LogPlace): Omit<Part, 'name'> {
  return { repository, tag: 'audit-log' }
}

/** The part that has the lines from `first` on. */
export function segmentPart(place: LogPlace, first: number): Part {
  return { ...tagOfLog(place), name: `log-${first}` }
}

/** The numbers of the first lines of segments, in their order. */
export function firstLines(parts: string[]): number[] {
  return parts
    .flatMap(name => /^log-([1-9]\d{0,14})$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b)
}
