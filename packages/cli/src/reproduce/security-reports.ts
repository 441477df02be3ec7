import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Checkout } from '@release-tools/build'
import {
  kinds,
  readPolicy,
  readSecurityReport,
  renderSecurityReport,
  securityReportKinds,
} from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import type { Maker } from './makers.ts'

/** Makes the reports of people again, from the files of the commit that its policy, the file `source`, names. */
export function securityReports(checkout: Checkout, source: string, directory: string, host: Host): Maker {
  const paths = securityReportKinds.map(kind => [kind, kinds[kind].files.document.path] as const)
  return {
    title: 'Reading the reports on security …',
    makes: wanted => paths.some(([, path]) => path === wanted),
    make: async () => {
      const policy = await readPolicy(join(checkout.path, source), { workspace: checkout.path, info: host.info })
      const files = new Map<string, string>()
      for (const [kind, path] of paths) {
        const { found } = await readSecurityReport(policy, kind, checkout.path)
        if (found === undefined) continue
        const file = join(directory, path)
        await writeFile(file, renderSecurityReport(found.report))
        files.set(path, file)
      }
      return { files }
    },
  }
}
