import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Problem } from '@release-tools/base'
import { type DistributionFinding, error, warning } from '../finding.ts'
import { checkSdist } from './sdist.ts'
import { checkWheel } from './wheel.ts'

/** Largest file that PyPI takes, in bytes, unless it allows more to the project. */
const sizeLimit = 100 * 1024 ** 2

/**
 * Checks a wheel or a source distribution by what PyPI, installers and good taste ask of it. Finds nothing for a file that is neither. It
 * does not change the file, and starts no program.
 */
export async function checkDistribution(path: string): Promise<DistributionFinding[]> {
  const file = basename(path)
  const check = /\.whl$/i.test(file) ? checkWheel : /\.(?:tar\.gz|tgz|zip)$/i.test(file) ? checkSdist : undefined
  if (check === undefined) return []
  const { size } = await stat(path)
  const large = `it has ${size} bytes. PyPI takes at most ${sizeLimit}, unless it allows more to the project.`
  return [...(size > sizeLimit ? [warning('size', large)] : []), ...(await readable(() => check(path, file)))]
}

/** An archive that cannot be read is a finding, too. */
async function readable(check: () => Promise<DistributionFinding[]>): Promise<DistributionFinding[]> {
  try {
    return await check()
  } catch (thrown) {
    if (thrown instanceof Problem) return [error('archive', thrown.found)]
    if ((thrown as NodeJS.ErrnoException).code?.startsWith('Z_'))
      return [error('archive', 'a member of it is damaged.')]
    throw thrown
  }
}
