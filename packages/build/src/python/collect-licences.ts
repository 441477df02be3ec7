import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Host } from '@release-tools/host'
import { type ComponentLicence, licencesOf } from '../distribution/licences/licences-of.ts'
import { renderLicences } from '../distribution/licences/render-licences.ts'
import type { Interpreter } from './interpreter.ts'
import { pipDownload } from './pip-download.ts'

const missing = {
  unfetched: 'The wheels of its dependencies could not be downloaded, so their licences are missing.',
  unknown: 'No wheel says here what it installs, so the licences of its dependencies are missing.',
}

/**
 * The text that lists the licences of a built distribution and of what it installs with this Python, with their files. The wheels of
 * dependencies are downloaded, and neither installed nor run. If that fails, the text says so. Of several wheels, for several platforms,
 * the first that pip takes here counts.
 */
export async function collectLicences(
  distributions: string[],
  { interpreter, scratch }: { interpreter: Interpreter; scratch: string },
  host: Host,
): Promise<string> {
  const wheels = distributions.filter(path => path.endsWith('.whl'))
  const first = wheels[0] ?? distributions[0]
  if (first === undefined) return renderLicences([])
  const directory = join(scratch, 'dependencies')
  await mkdir(directory)
  for (const wheel of wheels)
    if ((await pipDownload([wheel], directory, interpreter, host)).ok)
      return renderLicences(onlyOnce([...(await licencesOf(wheel)), ...(await licencesOf(directory))]))
  const why = wheels.length === 0 ? missing.unknown : missing.unfetched
  host.warning(why)
  return renderLicences(await licencesOf(first), [why])
}

/** The downloaded wheels have the built one again. */
function onlyOnce(components: ComponentLicence[]): ComponentLicence[] {
  const seen = new Set<string>()
  return components.filter(({ name, version }) => !seen.has(`${name} ${version}`) && seen.add(`${name} ${version}`))
}
