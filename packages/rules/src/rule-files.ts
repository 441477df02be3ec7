import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { byBytes, ifThere, limits, Problem, parseStrictJson, readLimited, readShape } from '@release-tools/base'
import { type NamedRuleset, rulesetFile } from './ruleset.ts'

/** The folder with the rules of a repository, from its root. */
export const rulesDirectory = '.github/rulesets'

/** Most files that are read. */
const mostFiles = 100

export interface RuleFile {
  /** From the root of the repository: `.github/rulesets/main.json`. */
  path: string
  ruleset: NamedRuleset
}

/** Reads the rules of the repository at `root`, in the order of their paths. Undefined if it keeps none. Throws a Problem for a bad file. */
export async function readRuleFiles(root: string): Promise<RuleFile[] | undefined> {
  const names = (await ifThere(readdir(join(root, rulesDirectory))))
    ?.filter(name => name.endsWith('.json'))
    .sort(byBytes)
  if (names === undefined || names.length === 0) return undefined
  if (names.length > mostFiles)
    throw new Problem(`read ${rulesDirectory}`, {
      found: `it has ${names.length} files, more than the ${mostFiles} accepted.`,
      next: 'Put rules for the same branches or tags into one file.',
    })
  const files: RuleFile[] = []
  for (const name of names) files.push(await readRuleFile(root, `${rulesDirectory}/${name}`))
  requireOwnNames(files)
  return files
}

async function readRuleFile(root: string, path: string): Promise<RuleFile> {
  const bytes = await readLimited(join(root, path), limits.note)
  return { path, ruleset: parseRuleFile(bytes, path) }
}

/** Parses a file of rules. `what` names it in errors. Throws a Problem. */
export function parseRuleFile(bytes: Uint8Array | string, what: string): NamedRuleset {
  const ruleset = readShape(rulesetFile, parseStrictJson(bytes, what, limits.note), what)
  const doubled = ruleset.bypass_actors.find(one => one.actor !== undefined && one.actor_id !== undefined)
  if (doubled === undefined) return ruleset
  throw new Problem(`read ${what}`, {
    found: `bypass_actors names ${doubled.actor} and the number ${doubled.actor_id} for the same one.`,
    next: 'Give one of actor and actor_id.',
  })
}

/** The name of a ruleset is how it is found on the server. */
function requireOwnNames(files: RuleFile[]): void {
  for (const [index, { path, ruleset }] of files.entries()) {
    const first = files.slice(0, index).find(one => one.ruleset.name === ruleset.name)
    if (first === undefined) continue
    throw new Problem(`read ${path}`, {
      found: `${first.path} has the name ${JSON.stringify(ruleset.name)} too.`,
      next: 'Give each ruleset a name of its own.',
    })
  }
}
