import { collision } from '@release-tools/base'
import type { Content } from '../contents.ts'
import { type DistributionFinding, error, quoted, warning } from '../finding.ts'
import { leadsOut } from '../leads-out.ts'

/** Checks the paths of members: installers refuse those that lead out, and some systems have no two that differ only in case. */
export function checkPaths(contents: Content[]): DistributionFinding[] {
  const out = contents.filter(({ path }) => leadsOut(path))
  const same = collision([...new Set(contents.filter(({ regular }) => regular).map(({ path }) => path))])
  return [
    ...out.map(({ path }) => error('path', `${quoted(path)} leads out of the directory where it is unpacked.`, path)),
    ...(same === undefined
      ? []
      : [warning('path', `${same.map(quoted).join(' and ')} are the same file on some systems.`, same[1])]),
  ]
}
