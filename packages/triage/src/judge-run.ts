import { groupBy } from '@release-tools/base'
import {
  type Decision,
  decide,
  type FindingResult,
  judgeVexFiles,
  type Policy,
  readVexFiles,
  vexReleaseOfFindings,
} from '@release-tools/evidence'
import type { Judgement } from './group.ts'
import type { ScanRun } from './runs.ts'

interface JudgeOptions {
  /** Absolute path of the repository, to which paths in the policy are relative. */
  workspace: string
  /** A day such as `2027-01-31`. */
  today: string
  /** Web address of the repository, by which VEX documents may name it. */
  repository: string
}

/**
 * What a policy says of the findings of a run, with the VEX documents that it names: of each release by itself, because statements name a
 * version. Throws a Problem for a document that is wrong.
 */
export async function judgeRun(policy: Policy, { documents }: ScanRun, options: JudgeOptions): Promise<Judgement> {
  const files = (await readVexFiles(policy, options.workspace)).map(({ document }) => document)
  const releases = groupBy(documents, ({ release = '' }) => release)
  const judged = [...releases].map(([tag, own]) => {
    const findings = own.map(({ document }) => document)
    const release = vexReleaseOfFindings(findings, namesOf(tag, own[0]?.version, options.repository))
    const vex = judgeVexFiles(policy, { documents: files, findings, release }, options.today)
    return judgementOf(decide(policy, { findings, vex }, options.today))
  })
  return {
    failing: new Set(judged.flatMap(({ failing }) => [...failing])),
    accepted: new Map(judged.flatMap(({ accepted }) => [...accepted])),
  }
}

/** What statements may name a release by; the tag is empty if nobody knows it. Without a manifest, the version is that of the usual tags. */
function namesOf(tag: string, version: string | undefined, repository: string) {
  return {
    version: version ?? tag.replace(/^v(?=\d)/, ''),
    addresses: [repository, ...(tag === '' ? [] : [`${repository}@${tag}`])],
  }
}

/**
 * What a policy says: findings that it fails, or of which it cannot decide, and those that it accepts, with the reason of the exception if
 * there is one.
 */
export function judgementOf({ decisions, exceptions }: Pick<Decision, 'decisions' | 'exceptions'>): Judgement {
  const reasons = new Map(
    exceptions.map(({ exception: { reason } }, index) => [`vulnerabilities.exceptions[${index}]`, reason]),
  )
  const of = (...results: FindingResult[]) => decisions.filter(({ result }) => results.includes(result))
  const accepted = of('accepted').map(({ finding, rule, why }) => {
    const reason = reasons.get(rule)
    return [finding, `The policy accepts it: ${why}${reason === undefined ? '.' : `. ${reason}`}`] as const
  })
  return { failing: new Set(of('fails', 'unknown').map(({ finding }) => finding)), accepted: new Map(accepted) }
}
