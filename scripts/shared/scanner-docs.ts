import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { scanners } from '@release-tools/evidence'
import { between, type GeneratedFile } from './generated.ts'
import { root } from './repository.ts'

const path = 'docs/tasks/scan-an-image.md'

/** The table of scanners in docs/tasks/scan-an-image.md, from their register. */
export function scannerDocs(): GeneratedFile {
  const rows = Object.entries(scanners).map(
    ([name, { title, cannotSee }]) => `| ${title} | \`${name}\` | ${cannotSee} |`,
  )
  const table = ['| Scanner | Name | What it cannot see |', '| --- | --- | --- |', ...rows].join('\n')
  return { path, text: between(readFileSync(join(root, path), 'utf8'), 'scanners', table, path) }
}
