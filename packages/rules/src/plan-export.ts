import type { Inquiry } from '@release-tools/github'
import { differences } from './compare.ts'
import { pathOf, renderRuleset } from './export.ts'
import { readRulesets } from './read-rulesets.ts'
import { Names } from './resolve.ts'
import type { RuleFile } from './rule-files.ts'
import type { SeenRuleset } from './ruleset.ts'

/** Files that would say what the server has. `unseen` names the rulesets that no file can be written for. */
export interface PlannedExport {
  /** Paths from the root of the repository. Files that say it already are left out. */
  files: { path: string; text: string }[]
  unseen: string[]
}

/** Plans files for all rulesets of the repository on its server. `files` are the present ones, whose paths and names are kept. */
export async function planExport(
  files: RuleFile[],
  server: Inquiry,
): Promise<PlannedExport | { unknown: string; needs?: string }> {
  const answered = await readRulesets(server)
  if ('unknown' in answered)
    return { unknown: answered.unknown, ...(answered.needs === undefined ? {} : { needs: answered.needs }) }
  const names = new Names(server)
  const planned: PlannedExport = { files: [], unseen: [] }
  for (const seen of answered.value) {
    const present = files.find(({ ruleset }) => ruleset.name === seen.name)
    const isSame = present !== undefined && (await says(present, seen, names))
    if (seen.bypass === undefined) planned.unseen.push(seen.name)
    else if (!isSame)
      planned.files.push({
        path: present?.path ?? freePath(seen, files, planned),
        text: renderRuleset(seen, seen.bypass, names),
      })
  }
  return planned
}

async function says({ ruleset }: RuleFile, seen: SeenRuleset, names: Names): Promise<boolean> {
  const resolved = await names.resolve(ruleset)
  return 'ruleset' in resolved && differences(resolved.ruleset, seen).length === 0
}

/** No file of another ruleset is replaced, and no two rulesets get one file. */
function freePath(seen: SeenRuleset, files: RuleFile[], planned: PlannedExport): string {
  const path = pathOf(seen.name)
  const isTaken = [...files, ...planned.files].some(one => one.path === path)
  return isTaken ? pathOf(`${seen.name} ${seen.id}`) : path
}
