import { Problem } from '@release-tools/base'
import { pythonName } from '@release-tools/evidence'
import { type BuildRequirements, type Needing, notPinned } from '@release-tools/project'
import { unfolded } from './front-end-output.ts'

/** What pip says, and the packages that it names in the indented lines below. It has said this since version 8. */
const unpinned =
  /(?:In --require-hashes mode, all requirements must have their versions pinned with ==\. These do not|Hashes are required in --require-hashes mode, but they are missing from some requirements)/
const exchanged = /THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE/

/**
 * The Problem of a build that pip ended, because a package is not pinned or has another digest; undefined if it ended for another
 * reason. Only pip knows what the requirements need in turn. `output` is what pip or `python -m build` printed. It may hold addresses
 * with passwords: none is shown.
 */
export function refusedByPip(
  output: string,
  needed: string[],
  found: BuildRequirements,
  by: Needing,
): Problem | undefined {
  const lines = linesOf(output)
  const missing = namesAfter(unpinned, lines)
  if (missing.length > 0)
    return notPinned(
      missing.map(name => `${name}, which they need, is not pinned with a digest`),
      needed,
      found,
      by,
    )
  const others = namesAfter(exchanged, lines)
  if (others.length === 0) return undefined
  return new Problem(`build ${by.project} with pinned build requirements`, {
    found: `the package index has another file of ${others.join(', ')} than ${found.from ?? 'the requirements'} has the digest of.`,
    next: 'Find out who exchanged the file before you pin it again.',
  })
}

function linesOf(output: string): string[] {
  return unfolded(output).replaceAll(/^< /gm, '').split('\n')
}

/** The names that begin the indented lines after a message. */
function namesAfter(message: RegExp, lines: string[]): string[] {
  const at = lines.findIndex(line => message.test(line))
  if (at < 0) return []
  const listed = lines.slice(at + 1)
  const end = listed.findIndex(line => !/^\s{4}/.test(line))
  const names = listed
    .slice(0, end < 0 ? undefined : end)
    .map(line => /^\s{4}([A-Za-z0-9][A-Za-z0-9._-]*)/.exec(line)?.[1])
  return [...new Set(names.flatMap(name => (name === undefined ? [] : [pythonName(name)])))]
}
