import type { FileCoverage } from '@release-tools/evidence'

// A statement in the first column that runs whenever its module does. `else` and `except` also stand there, and may not run.
const unconditional = /^(import|from|class|def|async def)\s|^@/

/**
 * True if a module was imported before measuring began: parts of it ran later, but its first `import`, `def` or `class` did not. As it
 * did run, without being measured, the coverage of the file is too low. This cannot be seen if nothing of the module ran later.
 */
export function importedBefore({ path, lines }: FileCoverage, source: string): boolean {
  if (!/\.pyw?$/.test(path) || !lines.some(({ covered }) => covered)) return false
  const text = source.split(/\r\n|\r|\n/)
  const first = lines.find(({ line }) => unconditional.test(text[line - 1] ?? ''))
  return first?.covered === false
}
