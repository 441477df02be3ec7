import { harmlessJson } from '../text.ts'
import type { Finding, Patient } from './model.ts'

/** The value of `schema`, and the `$id` of docs/schema/doctor-report.v1.json. Within a version, fields are only added. */
const reportSchema = 'https://github.com/org/release-tools/blob/v1/docs/schema/doctor-report.v1.json'

/** The findings for a program. */
export function findingsJson(findings: Finding[], { survey }: Pick<Patient, 'survey'>): string {
  return harmlessJson({
    schema: reportSchema,
    result: findings.some(({ status }) => status === 'fails') ? 'fails' : 'ok',
    projects: survey.projects.map(({ name, directory }) => ({ name, directory })),
    findings,
  })
}
