import { messageOf, Problem } from '@release-tools/base'
import type { Host } from '@release-tools/host'
import type { Difference, Reproduction } from './result.ts'

/** Files that were made again, by their paths in the release. */
export interface Made {
  files: Map<string, string>
  /** What was used and differs from what the release names. */
  environment?: Difference[]
  tools?: Reproduction['tools']
}

/** Makes some files of a release again. */
export interface Maker {
  /** Shown while it runs. */
  title: string
  makes(path: string): boolean
  /** Throws a Problem if that is not possible. */
  make(): Promise<Made>
}

/** What all makers made, and why something is missing. */
export interface Rebuilt extends Required<Made> {
  /** Why a file was not made; undefined if no maker makes it. */
  reasonFor(path: string): string | undefined
}

/** Runs the makers of what is wanted, one after the other: a build uses all cores. If one fails, the others go on. */
export async function makeAll(makers: Maker[], wanted: string[], host: Host): Promise<Rebuilt> {
  const all: Required<Made> = { files: new Map(), environment: [], tools: [] }
  const failed = new Map<Maker, string>()
  for (const maker of makers.filter(({ makes }) => wanted.some(makes))) {
    try {
      const { files, environment = [], tools = [] } = await host.group(maker.title, () => maker.make())
      for (const [path, file] of files) all.files.set(path, file)
      all.environment.push(...environment)
      all.tools.push(...tools)
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
