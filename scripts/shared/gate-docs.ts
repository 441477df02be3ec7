import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Gate, gates } from '@release-tools/gates'
import { between, type GeneratedFile } from './generated.ts'
import { root } from './repository.ts'

const path = 'docs/gates.md'

/** What the token of a job never gets: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#permissions */
const ofPeople = ['administration', 'members', 'repository-advisories', 'secret-scanning-alerts']

/** The table of gates in docs/gates.md, from their register. */
export function gateDocs(): GeneratedFile {
  const head = ['Gate', 'Looks at', 'Permissions', 'The token of a job', 'GitHub Enterprise Server']
  const rows = gates.map(gate => [`\`${gate.id}\``, gate.title, needsOf(gate), jobSees(gate), serverSees(gate)])
  const table = [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')
  return { path, text: between(readFileSync(join(root, path), 'utf8'), 'gates', table, path) }
}

function needsOf({ offline, needs, mayNeed = {} }: Gate): string {
  const some = Object.entries(mayNeed).map(([need, what]) => `\`${need}\` for ${what}`)
  const all = [...needs.map(need => `\`${need}\``), ...some]
  return all.length > 0 ? all.join(', ') : offline ? 'none: the checkout is enough' : 'none'
}

function jobSees({ needs, mayNeed = {} }: Gate): string {
  const isOfPeople = (need: string) => ofPeople.includes(need.split(':')[0] ?? '')
  if (needs.length > 0 && needs.every(isOfPeople)) return 'no'
  const hidden = [...needs, ...Object.keys(mayNeed)].filter(isOfPeople)
  return hidden.length === 0 ? 'yes' : `all but what needs ${hidden.map(need => `\`${need}\``).join(' and ')}`
}

function serverSees({ onlyGitHubCom }: Gate): string {
  return onlyGitHubCom === undefined ? 'yes' : `all but ${onlyGitHubCom}`
}
