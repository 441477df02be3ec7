import { limits, Problem, parseJson, readLimited, sha256, textAt } from '@release-tools/base'
import type { ProgramSettings } from '../program-settings.ts'
import { syftJson } from '../sbom/syft-json.ts'
import type { ScanContext, Scanner } from './scanner.ts'

/** No program runs. */
const settings: ProgramSettings = { prefix: 'SAFETY_', allowed: /^(?!)/, fixed: {} }

/** Takes the report of a Safety that ran before: the program itself needs an account of its service. */
export const safety: Scanner = {
  settings,
  async find(context) {
    const { path, bytes } = await reportOf(context)
    const report = parseJson(bytes.toString('utf8'), `the report of Safety ${path}`)
    return { path, version: textAt(report, 'report_meta', 'safety_version') ?? 'unknown', sha256: sha256(bytes) }
  },
  async run(_, subject, context, host) {
    const [{ bytes }, sbom] = await Promise.all([reportOf(context), syftJson(subject, context, host)])
    return { report: bytes, about: '', sbom: await readLimited(sbom, limits.report) }
  },
}

async function reportOf({ safetyReport: path }: ScanContext): Promise<{ path: string; bytes: Buffer }> {
  if (path !== undefined) return { path, bytes: await readLimited(path, limits.document) }
  throw new Problem('read the report of Safety', {
    found: 'none was given.',
    next: 'Give its path in the input `safety-report`.',
  })
}
