import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Host } from '@release-tools/host'
import { type ComponentLicence, licencesOf } from '../distribution/licences/licences-of.ts'
import { renderLicences } from '../distribution/licences/render-licences.ts'
import type { Interpreter } from './interpreter.ts'
import { pipDownload } from './pip-download.ts'

/** How pip is asked for the wheels. */
export interface LicenceSource {
  interpreter: Interpreter
  scratch: string
  /** A file that says which versions of dependencies count; without it, pip takes the newest. */
  constraints?: string
}

const missing = {
  unfetched: 'The wheels of its dependencies could not be downloaded, so their licences are missing.',
  unknown: 'No wheel says here what it installs, so the licences of its dependencies are missing.',
}

/**
 * The text that lists the licences of a built distribution and of what it installs with this Python, with their files. The wheels of
 * dependencies are downloaded, and neither installed nor run. If that fails, the text says so. Of several wheels, for several platforms,
 * the first that pip takes here counts.
 */
export async function collectLicences(distributions: string[], source: LicenceSource, host: Host): Promise<string> {
  const wheels = distributions.filter(path => path.endsWith('.whl'))
  const first = wheels[0] ?? distributions[0]
  if (first === undefined) return renderLicences([])
  const directory = join(source.scratch, 'dependencies')
  await mkdir(directory)
  const versions = source.constraints === undefined ? [] : ['--constraint', source.constraints]
  for (const wheel of wheels)
    if ((await pipDownload([...versions, wheel], directory, source.interpreter, host)).ok)
      return renderLicences(onlyOnce([...(await licencesOf(wheel)), ...(await licencesOf(directory))]))
  const why = wheels.length === 0 ? missing.unknown : missing.unfetched
  host.warning(why)
  return renderLicences(await licencesOf(first), [why])
}

/** True if a text of collectLicences says that the licences of dependencies are missing in it. */
export function lacksDependencies(text: string): boolean {
  const lines = text.split('\n')
  return Object.values(missing).some(sentence => lines[1] === sentence)
}

/** Name and version of each component in a text of collectLicences. */
export function listedComponents(text: string): { name: string; version: string }[] {
  const [list = ''] = text.split(`\n${'='.repeat(80)}\n`)
  return [...list.matchAll(/^([A-Za-z0-9][\w.-]*) ([\w.!+-]+)\n {2}Licence: /gm)].map(
    ([, name = '', version = '']) => ({ name, version }),
  )
}

/** The downloaded wheels have the built one again. */
function onlyOnce(components: ComponentLicence[]): ComponentLicence[] {
  const seen = new Set<string>()
  return components.filter(({ name, version }) => !seen.has(`${name} ${version}`) && seen.add(`${name} ${version}`))
}
