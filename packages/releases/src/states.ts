import { join } from 'node:path'
import { limits, Problem, parsePlacedYaml, readIfThere, readShape, visible } from '@release-tools/base'
import { type DeclaredState, type SupportLine, statesShape } from './states-shape.ts'

/** The file in which a project says which of its releases nobody should use any more, and how long the others are supported. */
export const statesPath = '.github/release-states.yaml'

/** What a project says of its releases. A release that is not named is supported, as long as its line is. */
export interface ReleaseStates {
  /** Each tag once. */
  releases: DeclaredState[]
  /** Each line of a project once. */
  support: SupportLine[]
}

/** What stands in the file of a work tree; nothing if there is none. Throws a Problem with the line of what is wrong. */
export async function readStates(workspace: string): Promise<ReleaseStates> {
  const text = (await readIfThere(join(workspace, statesPath), limits.document))?.toString('utf8') ?? ''
  return parseStates(text)
}

/** The same for the text of the file, as another place has it. */
export function parseStates(text: string): ReleaseStates {
  // A file whose keys are all commented out says as much as none.
  if (!text.split(/\r?\n/).some(line => /^\s*[^\s#]/.test(line))) return { releases: [], support: [] }
  const { value, lineOf } = parsePlacedYaml(text, statesPath)
  const place = (at: string) => `${statesPath}, line ${lineOf(at)}`
  const { releases = [], support = [] } = readShape(statesShape, value, statesPath, next, place)
  const broken = repeated(releases, support) ?? brokenRule(releases)
  if (broken === undefined) return { releases, support }
  throw new Problem(`read ${place(broken.at)}`, { found: broken.found, next: broken.next ?? next })
}

const next =
  'Correct it as https://github.com/org/release-tools/blob/v1/docs/schema/release-states.v1.json describes it.'

interface Broken {
  at: string
  found: string
  next?: string
}

/** The first release of which too little is said, or something that cannot be. */
function brokenRule(releases: DeclaredState[]): Broken | undefined {
  const index = releases.findIndex(release => tooLittle(release) !== undefined)
  const release = releases[index]
  const broken = release && tooLittle(release)
  return broken === undefined ? circle(releases) : { at: `releases[${index}]`, ...broken }
}

function tooLittle({
  tag,
  state,
  reason,
  successor,
  until,
  advisories,
}: DeclaredState): Omit<Broken, 'at'> | undefined {
  if (state === 'yanked' && reason === undefined)
    return { found: `${tag} is yanked without a "reason".`, next: 'Say in one line why nobody should use it.' }
  if (state === 'superseded' && successor === undefined)
    return { found: `${tag} is superseded without a "successor".`, next: 'Name the tag that is meant instead.' }
  if (state === undefined && (reason !== undefined || successor !== undefined))
    return {
      found: `${tag} has no "state", and ${reason === undefined ? 'a "successor"' : 'a "reason"'}.`,
      next: 'Add its state: yanked, superseded or end-of-support.',
    }
  if (state === undefined && until === undefined && advisories === undefined)
    return { found: `nothing is said of ${tag}.`, next: 'Add its state, or remove it.' }
  return undefined
}

/** A successor that leads back to its release, over as many others as there are. */
function circle(releases: DeclaredState[]): Broken | undefined {
  const successors = new Map(releases.map(({ tag, successor }) => [tag, successor]))
  const ends = new Set<string>()
  for (const [index, { tag }] of releases.entries()) {
    const passed = new Set<string>()
    for (let one: string | undefined = tag; one !== undefined && !ends.has(one); one = successors.get(one)) {
      if (passed.has(one))
        return {
          at: `releases[${index}]`,
          found: `the successors of ${tag} go round in a circle: ${[...passed, one].slice(0, 10).join(', ')}.`,
          next: 'Name a release that people can use.',
        }
      passed.add(one)
    }
    for (const one of passed) ends.add(one)
  }
  return undefined
}

function repeated(releases: DeclaredState[], support: SupportLine[]): Broken | undefined {
  const tag = second(releases.map(release => release.tag))
  if (tag !== undefined) return { at: `releases[${tag.index}]`, found: `${tag.name} is named twice.`, next: onlyOne }
  const line = second(
    support.map(({ line, project }) => (project === undefined ? line : `${line} of ${visible(project)}`)),
  )
  if (line === undefined) return undefined
  return { at: `support[${line.index}]`, found: `the line ${line.name} is named twice.`, next: onlyOne }
}

const onlyOne = 'Keep one of them.'

/** The first name that stands twice, and where it stands again. */
function second(names: string[]): { name: string; index: number } | undefined {
  const seen = new Set<string>()
  for (const [index, name] of names.entries()) {
    if (seen.has(name)) return { name, index }
    seen.add(name)
  }
  return undefined
}
