import { join } from 'node:path'
import type { Checkout } from '@release-tools/build'
import { kinds, type Manifest, readAdvisories, writeAdvisories } from '@release-tools/evidence'
import type { Maker } from './makers.ts'

/** Makes again what a security release fixes, from the file of its commit, and the same as VEX and SARIF. */
export function advisoriesOf(checkout: Checkout, { project, source }: Manifest, directory: string): Maker {
  const made = Object.values(kinds.advisories.files).map(({ name }) => name)
  return {
    title: 'Reading what it fixes …',
    makes: wanted => made.includes(wanted),
    make: async () => {
      const { version } = project
      const release = { repository: source.repository, version, time: source.commitTime }
      const written = await writeAdvisories(await readAdvisories(checkout.path, version), release, directory)
      return { files: new Map(written.map(path => [path, join(directory, path)])) }
    },
  }
}
