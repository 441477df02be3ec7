import { harmlessJson } from '../text.ts'
import type { Reproduction } from './result.ts'

/** The value of `schema`, and the `$id` of docs/schema/reproduce-report.v1.json. Within a version, fields are only added. */
const reportSchema = 'https://github.com/org/release-tools/blob/v1/docs/schema/reproduce-report.v1.json'

/** The result for a program. */
export function reproductionJson({ result, release, problems, environment, tools, files }: Reproduction): string {
  return harmlessJson({ schema: reportSchema, result, release, problems, environment, tools, files })
}
