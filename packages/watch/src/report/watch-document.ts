import { renderJson } from '@release-tools/base'
import type { Finding } from '../finding.ts'
import type { KeptIssue } from '../issues/keep-issues.ts'
import type { Watched, WatchProblem } from '../issues/watch-problem.ts'

/** The value of `schema`, and the `$id` of the JSON Schema. */
export const watchSchema = 'https://github.com/org/release-tools/blob/v1/docs/schema/watch.v1.json'

/** What a look at all places gave: `unknown` if something could not be checked and nothing else is wrong. Never `pass` then. */
export type WatchResult = 'pass' | 'fail' | 'unknown'

/** A finding, with the address of its issue if it has one. */
type ReportedFinding = Finding & { issue?: string }

/** `watch.json`: docs/schema/watch.v1.json. */
export interface WatchDocument {
  schema: typeof watchSchema
  /** Web address of the repository. */
  repository: string
  /** When it was looked, in UTC: `2027-01-31T05:23:00Z`. */
  time: string
  result: WatchResult
  /** One entry for each release; the last, without a tag, is what is of no release: keys, faults of the audit log or of the index itself. */
  watched: { tag?: string; findings: ReportedFinding[] }[]
}

interface Parts {
  repository: string
  time: string
  watched: Watched[]
  problems: WatchProblem[]
  issues: KeptIssue[]
}

/** What was found, with the issues that it has. */
export function watchDocument({ repository, time, watched, problems, issues }: Parts): WatchDocument {
  const addresses = new Map(issues.flatMap(({ key, url }) => (key === undefined ? [] : [[key, url] as const])))
  const issueOf = (tag: string, finding: Finding) => {
    const problem = problems.find(one => one.tag === tag && one.finding === finding)
    return problem && addresses.get(problem.key)
  }
  return {
    schema: watchSchema,
    repository,
    time,
    result: resultOf(watched, problems),
    watched: watched.map(({ tag, findings }) => ({
      ...(tag === '' ? {} : { tag }),
      findings: findings.map(finding => {
        const issue = issueOf(tag, finding)
        return { ...finding, ...(issue === undefined ? {} : { issue }) }
      }),
    })),
  }
}

/** Nothing is fine before everything was looked at. */
export function resultOf(watched: Watched[], problems: WatchProblem[]): WatchResult {
  if (problems.length > 0) return 'fail'
  return watched.some(({ findings }) => findings.some(({ state }) => state === 'unknown')) ? 'unknown' : 'pass'
}

/** The bytes of `watch.json`. */
export function renderWatch(document: WatchDocument): string {
  return renderJson(document)
}
