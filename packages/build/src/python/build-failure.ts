import { Problem } from '@release-tools/base'

/** What pip, the front-end or the system says if something fails, and what to do about it. */
const known: { pattern: RegExp; found: (match: RegExpExecArray) => string; next: string }[] = [
  {
    pattern: /No space left on device|ENOSPC|Disk quota exceeded/,
    found: () => 'there is no space left on the disk.',
    next: 'Free some space in the temporary folder, and run the step again. Nothing was released.',
  },
  {
    pattern:
      /Could not find a version that satisfies the requirement ([^\s(]+)|No matching distribution found for ([^\s(]+)/,
    found: ([, one, two]) => `the index has no wheel of ${(one ?? two ?? '').slice(0, 200)} for this Python.`,
    next: 'Check that the index is reachable (`PIP_INDEX_URL`, pip.conf), and that it has the pinned version as a wheel.',
  },
  {
    pattern: /ERROR: Could not install packages due to an OSError: .*Max retries exceeded/,
    found: () => 'pip reached the package index, and then not the server of a package.',
    next: 'Check that the machine reaches the index and the files that it names (`PIP_INDEX_URL`, pip.conf, `HTTPS_PROXY`).',
  },
  {
    pattern: /The conflict is caused by:\s*\n((?: +\S.*\n)+)/,
    found: ([, lines = '']) =>
      `what is pinned cannot be installed: ${lines
        .trim()
        .replace(/\s*\n\s*/g, '; ')
        .slice(0, 500)}.`,
    next: 'Check that the index has the pinned version as a wheel for this Python, or pin the build requirements again.',
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

/** The front-end puts `< ` in front of the lines of pip. */
function plain(output: string): string {
  return output.replace(/^<(?: |$)/gm, '')
}
