/** What the log of a scan says about reports. Numbers are numbers of files. */
export interface Imported {
  /** undefined if no report was read. */
  coverage: number | undefined
  tests: number | undefined
  /** Files in the report that are unknown to Sonar. */
  ignoredCoverage: number
  ignoredTests: number
  /** Names of ignored files. The log has at most five per report. */
  ignoredNames: string[]
}

interface Entry {
  level: string
  /** The lines of the message. */
  lines: string[]
}

/** `16:29:21.490 INFO  Test execution data ignored for 1 unknown files, including:`. Following lines without a time belong to it. */
const start = /^\d\d:\d\d:\d\d\.\d{3} (TRACE|DEBUG|INFO|WARN|ERROR) +(.*)$/
const noise = /^(\s+at |\s*\.\.\. \d+ |Re-run SonarScanner CLI)|^\s*$/

/**
 * What the standard output of SonarScanner CLI says about the reports. It relies on the wording of SonarQube 25.12. If a later
 * version has a different wording, the numbers are undefined, and nothing else depends on them.
 */
export function readImported(stdout: string): Imported {
  const entries = entriesOf(stdout).filter(({ level }) => level === 'INFO')
  const ignored = [ignoredIn(entries, 'Coverage'), ignoredIn(entries, 'Test execution')] as const
  return {
    coverage: importedIn(entries, 'coverage'),
    tests: importedIn(entries, 'test execution'),
    ignoredCoverage: ignored[0].count,
    ignoredTests: ignored[1].count,
    ignoredNames: ignored.flatMap(({ names }) => names),
  }
}

/** Errors in the standard error of SonarScanner CLI: one line each, without times, and without the calls in stack traces. */
export function readErrors(stderr: string): string[] {
  return (
    entriesOf(stderr)
      .filter(({ level }) => level === 'ERROR')
      .flatMap(({ lines }) => lines)
      .filter(line => !noise.test(line))
      // An error that affects every file occurs once per file.
      .slice(0, 100)
  )
}

function entriesOf(log: string): Entry[] {
  const entries: Entry[] = []
  for (const line of log.split(/\r?\n/)) {
    const [, level, message = ''] = start.exec(line) ?? []
    if (level !== undefined) entries.push({ level, lines: [message] })
    // Lines before the first entry come from Java itself, and are errors.
    else if (entries.length > 0) entries.at(-1)?.lines.push(line)
    else if (line !== '') entries.push({ level: 'ERROR', lines: [line] })
  }
  return entries
}

function importedIn(entries: Entry[], what: string): number | undefined {
  const pattern = new RegExp(`^Imported ${what} data for (\\d+) files?$`)
  const counts = entries.map(({ lines }) => pattern.exec(lines[0] ?? '')?.[1]).filter(count => count !== undefined)
  return counts.length === 0 ? undefined : counts.reduce((sum, count) => sum + Number(count), 0)
}

function ignoredIn(entries: Entry[], what: string): { count: number; names: string[] } {
  const pattern = new RegExp(`^${what} data ignored for (\\d+) unknown files?, including:$`)
  const found = entries.filter(({ lines }) => pattern.test(lines[0] ?? ''))
  return {
    count: found.reduce((sum, { lines }) => sum + Number(pattern.exec(lines[0] ?? '')?.[1]), 0),
    names: found.flatMap(({ lines }) => lines.slice(1)).filter(name => name !== ''),
  }
}
