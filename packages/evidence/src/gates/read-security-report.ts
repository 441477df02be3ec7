import { join } from 'node:path'
import { limits, readIfThere } from '@release-tools/base'
import { defaultReport, type ReportSettings } from '../policy/local-gate-settings.ts'
import type { Policy } from '../policy/policy.ts'
import { parseSecurityReport, type SecurityReport, type SecurityReportKind } from './security-report.ts'

/** A report of the repository, and what the policy asks of it. */
export interface FoundReport {
  /** From the root of the repository. */
  file: string
  settings: ReportSettings
  /** Undefined if there is no such file. */
  found?: { bytes: Buffer; report: SecurityReport }
}

/** Reads the report of a kind, at the path that the policy gives or the usual one. Throws a Problem if it cannot be read. */
export async function readSecurityReport(
  { gates }: Policy,
  kind: SecurityReportKind,
  workspace: string,
): Promise<FoundReport> {
  const settings = gates?.reports?.[kind] ?? defaultReport
  const file = settings.file ?? `.github/reports/${kind}.yaml`
  const bytes = await readIfThere(join(workspace, file), limits.note)
  if (bytes === undefined) return { file, settings }
  return { file, settings, found: { bytes, report: parseSecurityReport(bytes.toString('utf8'), file) } }
}
