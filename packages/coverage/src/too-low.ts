import type { Host } from '@release-tools/host'

const shown = 5

/**
 * Why the coverage is too low and what to change, in sentences, which are also warned of: files that were imported before measuring
 * began, and what coverage.py warned of. Empty if nothing says so.
 */
export function tooLow(importedBefore: string[], warnings: string[], host: Host): { tooLow?: string[] } {
  if (importedBefore.length + warnings.length === 0) return {}
  const replaced = warnings.filter(isReplaced)
  const sentences = [
    ...(importedBefore.length === 0 ? [] : [early(importedBefore)]),
    ...warnings.map(text => `coverage.py warned: ${text}.`),
    ...(importedBefore.length + warnings.length > replaced.length ? [startEarlier] : []),
    ...(replaced.length === 0 ? [] : ['Remove `sys.settrace` and debuggers from the tests.']),
  ]
  host.warning(`The coverage is too low, because code ran without being measured. ${sentences.join(' ')}`)
  return { tooLow: sentences }
}

const startEarlier =
  'Start coverage.py before anything imports the package: run `coverage run -m pytest` in an earlier step, and pass `.coverage` in ' +
  '`coverage-data`. The usual cause is a pytest plug-in of the project, or `-p` in `addopts`.'

function isReplaced(warning: string): boolean {
  return warning.endsWith('(trace-changed)')
}

function early(paths: string[]): string {
  const more = paths.length > shown ? ` and ${paths.length - shown} more` : ''
  const names = `${paths.slice(0, shown).join(', ')}${more}`
  return `Imported before measuring began: ${names}. What ran on import counts as not covered.`
}
