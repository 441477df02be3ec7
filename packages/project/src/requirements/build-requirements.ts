import { locateRequirements } from './locate.ts'
import type { MarkerEnvironment } from './marker-environment.ts'
import { onePerName, type Pin, renderPins } from './pins.ts'
import type { Place } from './place.ts'

/** The pinned build requirements of a project, for one interpreter. */
export interface BuildRequirements {
  /** The file that holds them, relative to the repository, with its group: `uv.lock, group build`. Undefined if there is none. */
  from: string | undefined
  /** One for each package, in the order of their names. */
  pins: Pin[]
  /** The text of a pip constraints file. Empty without pins. */
  constraints: string
  /** What was passed over and why, and what is worth knowing. Sentences. */
  notes: string[]
}

/**
 * Finds and reads the pinned build requirements of a project, as the interpreter of `environment` needs them. `configured` is a file,
 * relative to the repository, optionally with its group: `uv.lock#build-system`. Runs nothing. Throws a Problem if the file is
 * damaged, out of date, or names a package without version and digest.
 */
export async function findBuildRequirements(
  place: Place,
  environment: MarkerEnvironment,
  configured?: string,
): Promise<BuildRequirements> {
  const { source, notes } = await locateRequirements(place, configured)
  const found = await source?.read({ environment })
  const pins = onePerName(found?.pins ?? [])
  return { from: source?.label, pins, constraints: renderPins(pins), notes: [...notes, ...(found?.notes ?? [])] }
}
