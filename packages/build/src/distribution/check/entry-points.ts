import { type DistributionFinding, error, quoted } from '../finding.ts'

/**
 * Checks entry_points.txt as PyPI does: an INI file for Python's configparser with `=`, in which the names of programs have no
 * path (warehouse/utils/wheel.py).
 */
export function checkEntryPoints(text: string, member: string): DistributionFinding[] {
  const bad = (message: string) => [error('entry-points', message, member)]
  let section: string | undefined
  const seen = new Set<string>()
  for (const line of text.split(/\r?\n/)) {
    const heading = /^\[(.+)\]/.exec(line)?.[1]
    const name = /^([^\s=][^=]*?)\s*=/.exec(line)?.[1]
    if (/^\s*(?:[#;].*)?$/.test(line) || (/^\s/.test(line) && seen.size > 0 && section !== undefined)) continue
    if (heading === undefined && (section === undefined || name === undefined))
      return bad(`${quoted(line)} in it is neither a section nor \`name = value\`.`)
    if (heading !== undefined) section = heading
    const key = JSON.stringify(heading === undefined ? [section, name] : [heading])
    if (seen.has(key)) return bad(`it has ${quoted(name ?? heading ?? '')} twice.`)
    seen.add(key)
    const program = section === 'console_scripts' || section === 'gui_scripts'
    if (program && name !== undefined && heading === undefined && !/^[\p{L}\p{N}_.-]+$/u.test(name))
      return bad(`PyPI does not accept the name ${quoted(name)} of a program.`)
  }
  return []
}
