import { Problem } from '@release-tools/base'

/** What pip, the front-end or the system says if something fails, and what to do about it. */
const known: { pattern: RegExp; found: (match: RegExpExecArray) => string; next: string }[] = [
  {
    pattern: /No space left on device|ENOSPC|Disk quota exceeded/,
    found: () => 'there is no space left on the disk.',
    next: 'Free some space in the temporary folder, and run the step again. Nothing was released.',
  },
  {
    pattern: /THESE PACKAGES DO NOT MATCH THE HASHES[\s\S]*?\n\s*([^\n]+?) from ([^\n]+)\n/,
    found: ([, name = '']) =>
      `the index has another file for ${name.trim().slice(0, 200)} than the one whose digest is pinned.`,
    next: 'Do not use that file before you know why. If the index is right, pin the build requirements again.',
  },
  {
    pattern:
      /Could not find a version that satisfies the requirement ([^\s(]+)|No matching distribution found for ([^\s(]+)/,
    found: ([, one, two]) => `the index has no wheel of ${(one ?? two ?? '').slice(0, 200)} for this Python.`,
    next: 'Check that the index is reachable (`PIP_INDEX_URL`, pip.conf), and that it has the pinned version as a wheel.',
  },
  {
    pattern:
      /Additionally, some packages in these conflicts have no matching\s+distributions available for your environment:\s+(\S+)/,
    found: ([, name = '']) => `the index has no wheel of ${name} in the pinned version for this Python.`,
    next: 'Check that the index is reachable (`PIP_INDEX_URL`, pip.conf), and that it has the pinned version as a wheel.',
  },
  {
    pattern: /ResolutionImpossible/,
    found: () => 'the pinned build requirements contradict what the back-end or another requirement needs.',
    next: 'Pin the build requirements again. The details say which contradict each other.',
  },
]

/** The Problem for a known failure; undefined for another. `output` has no secrets. */
export function buildFailure(attempted: string, output: string): Problem | undefined {
  const text = plain(output)
  for (const { pattern, found, next } of known) {
    const match = pattern.exec(text)
    if (match !== null) return new Problem(attempted, { found: found(match), next, details: output.slice(-20_000) })
  }
  return undefined
}

/**
 * What pip needs and has no pin for, as it says with required digests: `packaging>=24.2`. Empty if it failed for another reason.
 */
export function unpinnedIn(output: string): string[] {
  const lines = plain(output).split('\n')
  const start = lines.findIndex(line =>
    /all requirements must have their versions pinned with ==|Hashes are required in/.test(line),
  )
  const listed = lines.slice(start + 1).filter((_, at, all) => all.slice(0, at + 1).every(line => /^\s+\S/.test(line)))
  return start === -1 ? [] : [...new Set(listed.flatMap(line => /^\s+(\S+)/.exec(line)?.[1] ?? []))]
}

/** The front-end puts `< ` in front of the lines of pip. */
function plain(output: string): string {
  return output.replace(/^<(?: |$)/gm, '')
}
