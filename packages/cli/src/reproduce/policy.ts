import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Checkout } from '@release-tools/build'
import { kinds, readPolicy, readVexFiles, renderPolicy, writeVexFiles } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import type { Maker } from './makers.ts'

/** Makes the policy of the release again, from the file `source` of the commit, and copies the VEX documents that it names. */
export function policyOf(checkout: Checkout, source: string, directory: string, host: Host): Maker {
  const { path } = kinds.policy.files.document
  return {
    title: 'Reading the policy …',
    makes: wanted => wanted === path || kinds.vex.files.document.targetAt(wanted, '') !== undefined,
    make: async () => {
      // That the commit has no policy is the first thing to know if the released one differs.
      const place = { workspace: checkout.path, info: host.warning }
      const policy = await readPolicy(join(checkout.path, source), place)
      const file = join(directory, path)
      await writeFile(file, renderPolicy(policy))
      const copies = await writeVexFiles(await readVexFiles(policy, checkout.path), directory)
      return { files: new Map([path, ...copies].map(one => [one, join(directory, one)])) }
    },
  }
}
