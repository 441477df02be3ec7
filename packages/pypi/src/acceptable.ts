import { Problem } from '@release-tools/base'
import { checkDistribution, type DistributionFinding } from '@release-tools/build'
import type { Host } from '@release-tools/host'
import type { IndexAddress } from './address.ts'
import type { IndexDistribution } from './distributions.ts'

/** What only PyPI refuses. Other indexes take a local version, and a classifier such as `Private :: Do Not Upload` is for them. */
const onlyPyPI = ['local-version', 'direct-requirement', 'classifier']
const most = 20

/**
 * Throws a Problem if the index would refuse one of the distributions, since the others would be there by then. What only PyPI refuses is a
 * warning for another index.
 */
export async function requireAcceptable(
  distributions: IndexDistribution[],
  { site }: Pick<IndexAddress, 'site'>,
  host: Host,
): Promise<void> {
  const found: string[] = []
  for (const { path, file } of distributions)
    for (const finding of await checkDistribution(path)) {
      if (finding.level !== 'error') continue
      const text = `${file}: ${finding.message}`
      if (site === undefined && isOnlyPyPIs(finding)) host.warning(`PyPI would refuse ${text}`)
      else found.push(text)
    }
  const [first] = found
  if (first === undefined) return
  throw new Problem('publish the distributions', {
    found: `the index would refuse ${first}${found.length > 1 ? ` The details have ${found.length - 1} more.` : ''} Nothing was uploaded.`,
    next: 'Correct it, and release the next version. `build-python` reports the same before the tag.',
    details: found.slice(0, most).join('\n'),
  })
}

function isOnlyPyPIs({ rule }: DistributionFinding): boolean {
  return onlyPyPI.includes(rule)
}
