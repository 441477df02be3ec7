import { join } from 'node:path'
import { parsePlacedYaml, readLimited, readShape, sizeIfThere } from '@release-tools/base'
import type { Sourced } from './config.ts'
import { fileShape, type StatedKeys } from './file-shape.ts'

/** The file in which a repository says what it releases, if the defaults do not fit. */
export const configPath = '.github/release-tools.yaml'

const sizeLimit = 1024 * 1024

/** What the file says of one project. */
export interface Stated {
  keys: StatedKeys
  /** The place of a key: `.github/release-tools.yaml, line 4`. */
  place(at: string): string
  /** True for a key that stands beside `projects`. */
  isShared(key: string): boolean
}

/** What the file says of each project: one if there is no file. Throws a Problem with the line of what is wrong. */
export async function readStated(workspace: string): Promise<Stated[]> {
  const path = join(workspace, configPath)
  const isThere = (await sizeIfThere(path)) !== undefined
  const text = isThere ? (await readLimited(path, sizeLimit)).toString('utf8') : ''
  // A file whose keys are all commented out says as much as none.
  const says = text.split(/\r?\n/).some(line => /^\s*[^\s#]/.test(line))
  return says ? parseStated(text) : [{ keys: {}, place: () => configPath, isShared: () => false }]
}

function parseStated(text: string): Stated[] {
  const { value, lineOf } = parsePlacedYaml(text, configPath)
  const place = (at: string) => `${configPath}, line ${lineOf(at)}`
  const next = 'Correct it as https://github.com/org/release-tools/blob/v1/docs/configuration.md describes it.'
  const { projects, ...shared } = readShape(fileShape, value, configPath, next, place)
  if (projects === undefined) return [{ keys: shared, place, isShared: () => false }]
  return projects.map((own, index) => {
    const isShared = (key: string) => !Object.hasOwn(own, key)
    const inList = (at: string) => (at === '' ? `projects[${index}]` : `projects[${index}].${at}`)
    return {
      keys: { ...shared, ...own },
      place: at => place(isShared(at.split(/[.[]/)[0] ?? '') && at !== '' ? at : inList(at)),
      isShared,
    }
  })
}

/** What the file says for one key, and where; undefined if it does not. */
export function statedValue<K extends keyof StatedKeys>(
  { keys, place }: Stated,
  key: K,
): Sourced<NonNullable<StatedKeys[K]>> | undefined {
  const value = keys[key]
  return value === undefined ? undefined : { value: value as NonNullable<StatedKeys[K]>, from: place(key) }
}
