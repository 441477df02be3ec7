/** Sections of a file for Python's configparser: `[section]`, `key = value` or `key: value`, continued on indented lines. */
export function iniSections(text: string): Map<string, Map<string, string>> {
  const sections = new Map<string, Map<string, string>>()
  let section = new Map<string, string>()
  let key: string | undefined
  for (const line of text.split(/\r?\n/)) {
    if (/^\s*(?:[#;].*)?$/.test(line)) continue
    const [heading, entry] = [/^\[(.+)\]/.exec(line)?.[1], /^([^\s:=][^:=]*?)\s*[:=]\s*(.*)$/.exec(line)]
    if (/^\s/.test(line) && key !== undefined) section.set(key, `${section.get(key)}\n${line.trim()}`.trim())
    else if (heading !== undefined) {
      section = sections.get(heading) ?? new Map()
      sections.set(heading, section)
      key = undefined
    } else if (entry) {
      key = entry[1]?.toLowerCase() ?? ''
      section.set(key, entry[2]?.trim() ?? '')
    }
  }
  return sections
}
