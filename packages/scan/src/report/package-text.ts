import { code, count } from '@release-tools/base'
import type { FindingsDocument } from '@release-tools/evidence'

/** What an index says of the Python packages, in one line for each target that was asked about; empty without any. */
export function packageText(documents: FindingsDocument[]): string {
  return documents
    .flatMap(({ packageStatus }) => packageStatus ?? [])
    .map(lineOf)
    .join('  \n')
}

function lineOf({ index, packages }: NonNullable<FindingsDocument['packageStatus']>): string {
  const number = (what: string, is: (one: (typeof packages)[number]) => boolean | undefined) => {
    const length = packages.filter(is).length
    return length === 0 ? [] : [`${length} ${what}`]
  }
  const parts = [
    ...number('yanked', one => one.yanked),
    ...(['quarantined', 'archived', 'deprecated'] as const).flatMap(word => number(word, one => one.status === word)),
    ...number('of unknown status', one => one.status === 'unknown'),
    ...number('not listed', one => one.listed === false),
    ...number('not asked', one => one.listed === undefined),
    ...number('with other digests', one => one.digests === 'different'),
    ...number('with the locked digests', one => one.digests === 'matching'),
  ]
  const said = parts.length === 0 ? '' : `: ${parts.join(', ')}`
  return `${code(index, 'line')} was asked about ${count(packages.length, 'Python package')}${said}.`
}
