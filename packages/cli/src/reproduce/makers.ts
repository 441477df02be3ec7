import { messageOf, Problem } from '@release-tools/base'
import type { Host } from '@release-tools/host'
import type { Difference, Reproduction } from './result.ts'

/** Files that were made again, by their paths in the release. */
export interface Made {
  files: Map<string, string>
  /** What was used and differs from what the release names. */
  environment?: Difference[]
  tools?: Reproduction['tools']
  /** Why a file may differ although nobody changed it, by its path: sentences. Does not count for a file that is `bytes`. */
  excuses?: Map<string, string>
}

/** Makes some files of a release again. */
export interface Maker {
  /** Shown while it runs. */
  title: string
  makes(path: string): boolean
  /** A path that another maker, before this one, must make first. */
  needs?: string
  /** Gets the files that were made before. Throws a Problem if that is not possible. */
  make(before: ReadonlyMap<string, string>): Promise<Made>
}

/** What all makers made, and why something is missing. */
export interface Rebuilt extends Required<Made> {
  /** Why a file was not made; undefined if no maker makes it. */
  reasonFor(path: string): string | undefined
}

/**
 * Runs the makers of what is wanted, and those that they need, one after the other: a build uses all cores. If one fails, the others
 * go on, except those that need it.
 */
export async function makeAll(makers: Maker[], wanted: string[], host: Host): Promise<Rebuilt> {
  const all: Required<Made> = { files: new Map(), environment: [], tools: [], excuses: new Map() }
  const failed = new Map<Maker, string>()
  for (const maker of chosen(makers, wanted)) {
    const lacking = makers.find(one => maker.needs !== undefined && one.makes(maker.needs) && failed.has(one))
    try {
      if (lacking !== undefined) failed.set(maker, failed.get(lacking) ?? '')
      else add(all, await host.group(maker.title, () => maker.make(all.files)))
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      host.warning(messageOf(error))
      failed.set(maker, `${messageOf(error)}`)
    }
  }
  const reasonFor = (path: string) => {
    const maker = makers.find(({ makes }) => makes(path))
    return maker && (failed.get(maker) ?? 'The rebuild did not make a file of this name.')
  }
  return { ...all, reasonFor }
}

function chosen(makers: Maker[], wanted: string[]): Maker[] {
  const needed = makers.flatMap(({ makes, needs }) => (needs !== undefined && wanted.some(makes) ? [needs] : []))
  return makers.filter(({ makes }) => [...wanted, ...needed].some(makes))
}

function add(all: Required<Made>, { files, environment = [], tools = [], excuses = new Map() }: Made): void {
  for (const [path, file] of files) all.files.set(path, file)
  for (const [path, excuse] of excuses) all.excuses.set(path, excuse)
  all.environment.push(...environment.filter(one => !all.environment.some(known => isSame(known, one))))
  all.tools.push(...tools.filter(({ name, version }) => !all.tools.some(isTool(name, version))))
}

function isSame(a: Difference, b: Difference): boolean {
  return a.field === b.field && a.old === b.old && a.new === b.new
}

function isTool(name: string, version: string) {
  return (one: Reproduction['tools'][number]) => one.name === name && one.version === version
}
