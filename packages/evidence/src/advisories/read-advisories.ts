import { join } from 'node:path'
import { isSafePath, limits, Problem, parsePlacedYaml, readIfThere, readShape } from '@release-tools/base'
import { type Advisory, advisoriesShape } from './advisory-shape.ts'

/** What a security release fixes, and the file that says it. */
export interface SecurityFixes {
  /** From the root of the repository, with forward slashes. */
  path: string
  /** The bytes of the file. */
  content: Buffer
  /** At least one. */
  advisories: Advisory[]
}

const folder = '.github/advisories'

/** The file that makes a release a security release: `.github/advisories/1.4.1.yaml`. Its format: docs/schema/advisories.v1.json. */
export function advisoriesPath(version: string): string {
  return `${folder}/${version}.yaml`
}

/**
 * What a version fixes, as the work tree of its commit says. Undefined if it has no such file: then it is not a security release. Throws a
 * Problem with the line of what is wrong.
 */
export async function readAdvisories(workspace: string, version: string): Promise<SecurityFixes | undefined> {
  const path = advisoriesPath(version)
  // A version has no separators of paths, but a caller may hold one that nobody has read yet.
  if (!isSafePath(path) || path.split('/').length !== 3) return undefined
  const content = await readIfThere(join(workspace, path), limits.document)
  return content && { path, content, advisories: parseAdvisories(content.toString('utf8'), path) }
}

/** The same for the text of the file, as another place has it. `path` names it in errors. */
export function parseAdvisories(text: string, path: string): Advisory[] {
  const { value, lineOf } = parsePlacedYaml(text, path)
  const place = (at: string) => `${path}, line ${lineOf(at)}`
  const { advisories } = readShape(advisoriesShape, value, path, next, place)
  const broken = brokenRule(advisories)
  if (broken !== undefined) throw new Problem(`read ${place(broken.at)}`, { found: broken.found, next })
  return advisories
}

const next = 'Correct it as https://github.com/org/release-tools/blob/v1/docs/schema/advisories.v1.json describes it.'

function brokenRule(advisories: Advisory[]): { at: string; found: string } | undefined {
  if (advisories.length === 0) return { at: 'advisories', found: 'it lists no advisory.' }
  const empty = advisories.findIndex(({ packages }) => packages.length === 0)
  if (empty >= 0) return { at: `advisories[${empty}].packages`, found: 'no package is affected.' }
  const ids = advisories.map(({ ghsa, cve }) => [ghsa, cve].filter(id => id !== undefined))
  const again = ids.findIndex((own, index) => own.some(id => ids.slice(0, index).flat().includes(id)))
  if (again < 0) return undefined
  return { at: `advisories[${again}]`, found: `another advisory has the id ${ids[again]?.join(' or ')}, too.` }
}

/** The names of an advisory, the one that everybody knows first; empty until it has one. */
export function idsOf({ cve, ghsa }: Advisory): string[] {
  return [cve, ghsa].filter(id => id !== undefined)
}

/** The first day on which anybody may read about all of them; undefined if that is free to be told today (`day`, in UTC). */
export function embargoOn(advisories: Advisory[], day: string): string | undefined {
  const later = advisories.flatMap(({ disclose }) => (disclose !== undefined && disclose > day ? [disclose] : []))
  return later.sort().at(-1)
}
