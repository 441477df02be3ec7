import type { LineFinder, NamedLine } from './named-line.ts'
import { tomlEntries } from './toml-lines.ts'

/** Lock files of Python that have a table for each package: uv, poetry, pdm, and PEP 751. */
export const pythonLocks: LineFinder = {
  path: /(?:^|\/)(?:uv\.lock|poetry\.lock|pdm\.lock|pylock\.(?:[^./]+\.)?toml)$/,
  direct: false,
  find: text => packageTables(text, 'pypi'),
}

export const cargoLock: LineFinder = {
  path: /(?:^|\/)Cargo\.lock$/,
  direct: false,
  find: text => packageTables(text, 'cargo'),
}

/** Each `[[package]]` or `[[packages]]`, at the line of its name. */
function packageTables(text: string, type: string): NamedLine[] {
  const found: NamedLine[] = []
  let open: NamedLine | undefined
  for (const { path, line, isTable, strings } of tomlEntries(text)) {
    const [table, key] = path
    if (isTable) open = undefined
    else if (path.length === 2 && (table === 'package' || table === 'packages')) {
      const value = strings[0]?.text
      if (key === 'name' && value !== undefined) {
        open = { type, name: value, line }
        found.push(open)
      } else if (key === 'version' && value !== undefined && open !== undefined) open.version = value
    }
  }
  return found
}
