import { Problem, renderYaml } from '@release-tools/base'
import { parseStates, statesPath } from '@release-tools/releases'

/** What is said of one release. */
export interface SaidState {
  tag: string
  state: 'yanked' | 'superseded'
  reason?: string
  successor?: string
}

/**
 * The text of the file with one release more. All other lines stay as people wrote them. Throws a Problem if the release is named already, or if
 * the list is not written as one with a line for each release.
 */
export function withState(text: string, said: SaidState): string {
  const before = parseStates(text).releases
  const known = before.find(one => one.tag === said.tag)
  const attempted = `say in ${statesPath} that ${said.tag} is ${said.state}`
  if (known !== undefined)
    throw new Problem(attempted, {
      found: `it already says that the release is ${known.state ?? 'supported for a time'}.`,
      next: 'Change the file by hand, in a pull request.',
    })
  const made = inserted(text, said)
  const after = releasesIn(made)
  if (after?.length === before.length + 1 && after[0]?.tag === said.tag) return made
  throw new Problem(attempted, {
    found: 'its list of releases is not written with one line for each key.',
    next: `Add this to it by hand, in a pull request:\n${entry(said, '')}`,
  })
}

/** Undefined if the text is not that of the file any more. */
function releasesIn(text: string) {
  try {
    return parseStates(text).releases
  } catch (error) {
    if (error instanceof Problem) return undefined
    throw error
  }
}

/** The new release comes first: people look for the last one. */
function inserted(text: string, said: SaidState): string {
  const lines = text.split('\n')
  const key = lines.findIndex(line => /^releases:\s*(?:\[\s*\]\s*)?(?:#.*)?$/.test(line))
  if (key === -1) return `${text === '' || text.endsWith('\n') ? text : `${text}\n`}releases:\n${entry(said, '  ')}`
  const next = lines.slice(key + 1).find(line => /^\s*- /.test(line))
  const indent = /^\s*/.exec(next ?? '  ')?.[0] ?? ''
  const own = [lines[key]?.replace(/\s*\[\s*\]/, '') ?? '', entry(said, indent).trimEnd()]
  return [...lines.slice(0, key), ...own, ...lines.slice(key + 1)].join('\n')
}

function entry(said: SaidState, indent: string): string {
  const [first, ...rest] = renderYaml(said).trimEnd().split('\n')
  return [`${indent}- ${first}`, ...rest.map(line => `${indent}  ${line}`)].map(line => `${line}\n`).join('')
}
