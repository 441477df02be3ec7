import { outcomeOf } from '@release-tools/watch'
import { harmlessJson } from '../text.ts'
import type { RecoverReport } from './report.ts'

/** The value of `schema`, and the `$id` of docs/schema/recover-report.v1.json. Within a version, fields are only added. */
const reportSchema = 'https://github.com/org/release-tools/blob/v1/docs/schema/recover-report.v1.json'

/** The report for a program. */
export function recoverJson({ release, findings, done }: RecoverReport): string {
  const { repository, tag, manifest, passed } = release
  return harmlessJson({
    schema: reportSchema,
    result: outcomeOf(findings),
    ...{ repository, tag },
    ...(manifest === undefined ? {} : { manifest: { sha256: manifest.sha256, from: manifest.from } }),
    passed,
    done,
    findings,
  })
}
