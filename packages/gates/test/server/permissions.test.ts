import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { at, parseWorkflowYaml, textAt } from '@release-tools/base'
import type { Permissions } from '@release-tools/testbed'
import type { Gate } from '../../src/gate.ts'
import { lookThrough } from '../../src/look.ts'
import { gates } from '../../src/register.ts'
import { alerts } from '../../src/server/alerts.ts'
import { serverGates } from '../../src/server/gates.ts'
import { everything, type GateServer, startGateServer } from './gate-server.ts'

const servers = ['github.com', 'ghes-3.17', 'ghes-3.19'] as const
const asking = gates.filter(({ offline, needs }) => !offline || needs.length > 0)
/** `checks: read` as the double names it. */
const nameOf = (need: string) => need.split(':')[0] as keyof Permissions
const settings = 'checks: [{name: ci}], suites: [{name: unit, check: ci}]'
const head = 'a'.repeat(40)
const running = new Map<string, GateServer>()

/** A token for each permission that some gate needs, which has all others. */
function tokens(): Record<string, Permissions> {
  const needs = new Set(asking.flatMap(gate => gate.needs))
  const without = [...needs].map(need => [need, { ...everything, [nameOf(need)]: undefined }] as const)
  const kept = without.map(([need, all]) => [
    `without ${need}`,
    Object.fromEntries(Object.entries(all).filter(([, level]) => level !== undefined)),
  ])
  return Object.fromEntries([...kept, ['plain', { contents: 'read' }]])
}

beforeAll(async () => {
  for (const name of servers) {
    const server = await startGateServer(name, tokens())
    running.set(name, server)
    const { branches, work } = server.github.repository
    branches.push('main', { 'a.txt': 'A' })
    Object.assign(work, {
      ...{ codeAlerts: [], analyses: [{ commit: server.commit }], dependencyAlerts: [], secrets: [] },
      ...{ collaborators: { bob: 'write' }, checkRuns: { [server.commit]: [{ name: 'ci' }] } },
      pulls: [
        {
          number: 7,
          author: 'erin',
          head,
          landed: [server.commit],
          reviews: [{ by: 'bob', state: 'APPROVED', commit: head }],
        },
      ],
    })
  }
})

afterAll(async () => {
  for (const { github } of running.values()) {
    expect(github.errors()).toEqual([])
    await github.stop()
  }
})

/** What a gate says to a token that nobody knows. */
async function unknownTo(token: string, gate: Gate, server: string) {
  const context = await (running.get(server) as GateServer).context(settings, { token })
  return (await lookThrough([gate], context)).filter(({ result }) => result === 'unknown')
}

const each = (some: readonly Gate[]) => some.map(gate => [gate.id, gate] as const)

describe.each(servers)('%s', server => {
  /** True if the server has no such API, whatever the token may. */
  const lacks = (gate: Gate) => server !== 'github.com' && gate.onlyGitHubCom !== undefined

  test.each(each(serverGates))(
    '%s is decided for a token that may read everything, but for what the server lacks',
    async (_, gate) => {
      const found = (await unknownTo('all', gate, server)).map(one => one.found)
      expect(found).toEqual(lacks(gate) ? ['This server has no such API.'] : [])
    },
  )

  test.each(asking.flatMap(gate => gate.needs.map(need => [gate.id, need, gate] as const)))(
    '%s is unknown without %s, and says so',
    async (_, need, gate) => {
      const found = (await unknownTo(`without ${need}`, gate, server)).flatMap(({ needs = [] }) => needs)
      const isGone = lacks(gate) && need === 'repository-advisories: read'
      if (serverGates.includes(gate)) expect(found).toEqual(isGone ? [] : [need])
      else expect([[], [need]]).toContainEqual(found)
    },
  )

  test.each(each(serverGates))('%s is unknown to a token that may read contents only', async (_, gate) => {
    const parts = gate === alerts ? 4 : 1
    expect(await unknownTo('plain', gate, server)).toHaveLength(parts)
  })
})

test('nobody is asked without a server', async () => {
  const context = await (running.get('github.com') as GateServer).context(settings, { server: undefined })
  const online = gates.filter(({ offline }) => !offline)
  for (const { result } of await lookThrough(online, context)) expect(result).toBe('unknown')
})

test('check.yml gives its jobs what the gates need, but for what services found that is not public', () => {
  const file = join(import.meta.dirname, '../../../../.github/workflows/check.yml')
  const workflow = parseWorkflowYaml(readFileSync(file, 'utf8'), 'check.yml')
  const missingIn = (job: string) =>
    asking.filter(({ needs }) =>
      needs.some(need => textAt(at(workflow, 'jobs', job, 'permissions'), nameOf(need)) !== 'read'),
    )
  for (const job of ['check', 'sign-off']) expect(missingIn(job)).toEqual([alerts])
})
