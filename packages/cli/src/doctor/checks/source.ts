import { join } from 'node:path'
import { Problem } from '@release-tools/base'
import { defaultPolicyPath as path, readPolicy } from '@release-tools/evidence'
import type { WorkflowCall } from '@release-tools/scaffold'
import { type Finding, ok, type Patient } from '../model.ts'

const id = 'source'
const page = 'docs/tasks/start-a-source-chain.md'
/** What the jobs of the reusable workflow ask for. */
const needed = {
  contents: 'write',
  'pull-requests': 'read',
  checks: 'read',
  statuses: 'read',
  'id-token': 'write',
} as const

/** A workflow records each push, so that releases can say a level of the Source track above 1. */
export async function source({ survey }: Patient): Promise<Finding[]> {
  const { workflows } = survey
  const own = workflows.filter(({ actions }) => actions.some(({ name }) => name === 'record-source'))
  const calling = workflows.filter(({ recorders }) => recorders.length > 0)
  if (own.length + calling.length === 0) return [nothingRecords(await askedLevel(survey))]
  const wrong = [
    ...[...own, ...calling].filter(({ events }) => !events.includes('push')).map(({ path }) => notOnPushes(path)),
    ...calling.flatMap(({ path, recorders }) => recorders.flatMap(call => lackingIn(call, path))),
  ]
  return wrong.length > 0 ? wrong : [ok(id, 'A workflow records each push.')]
}

function nothingRecords(asked: number): Finding {
  const found = 'Nothing records pushes, so that the source of a release has level 1 at most'
  if (asked <= 1) return ok(id, `${found}: ${page} says how to begin.`)
  return {
    ...{ id, status: 'fails' },
    found: `${found}. The policy asks for ${asked}.`,
    next: `Copy workflows-templates/source-record.yml of release-tools (${page}).`,
  }
}

/** The level that the policy asks for; 1 if it asks for none, or can't be read, which the check of the policy says. */
async function askedLevel({ files, root }: Patient['survey']): Promise<number> {
  if (!files.includes(path)) return 1
  try {
    const { slsa } = await readPolicy(join(root, path), { workspace: root, info: () => undefined })
    return slsa?.['source-level'] ?? 1
  } catch (error) {
    if (error instanceof Problem) return 1
    throw error
  }
}

function notOnPushes(about: string): Finding {
  return {
    ...{ id, status: 'fails', about },
    found: 'It records pushes, but does not run on pushes of a branch.',
    next: `Let it start \`on: push\`, with your branch below \`branches\` (${page}).`,
  }
}

/** Without `permissions`, the default of the repository decides, which nobody sees here. */
function lackingIn({ permissions }: WorkflowCall, about: string): Finding[] {
  if (permissions === undefined || permissions === 'write-all') return []
  const missing = Object.entries(needed).filter(([scope, level]) => !grants(permissions, scope, level))
  if (missing.length === 0) return []
  const lines = missing.map(([scope, level]) => `${scope}: ${level}`).join(', ')
  return [
    {
      ...{ id, status: 'fails', about },
      found: `It does not grant ${lines} to the job that records, so that GitHub ends the run before it starts.`,
      next: `Give the job the permissions of workflows-templates/source-record.yml.`,
    },
  ]
}

function grants(given: NonNullable<WorkflowCall['permissions']>, scope: string, level: string): boolean {
  if (typeof given === 'string') return given === 'read-all' && level === 'read'
  return given[scope] === 'write' || given[scope] === level
}
