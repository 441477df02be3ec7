import { Problem } from '@release-tools/base'
import { fieldsOf, type Inquiry, type Requests } from '@release-tools/github'
import { differences, stateOf } from './compare.ts'
import type { LookedRuleset } from './look.ts'
import { readRuleset, readRulesets } from './read-rulesets.ts'
import { id, type Ruleset, type SeenRuleset } from './ruleset.ts'

/**
 * Makes one ruleset of the server as its file says. Looks again before it writes, and reads back what it wrote. Throws a Problem, before it
 * writes anything, if the ruleset is not as it was looked at, or if the token does not see all of it.
 */
export async function applyRuleset(looked: LookedRuleset, server: Inquiry, requests: Requests): Promise<void> {
  const what = `apply ${looked.file ?? looked.name}`
  const { wanted, seen } = looked
  if (wanted === undefined) throw new Problem(what, { found: `${looked.unseen[0]?.why}.`, next: needed(looked) })
  const number = seen === undefined ? await create(what, wanted, server, requests) : seen.id
  if (seen !== undefined) await update(what, wanted, { seen, server, requests })
  const now = await readRuleset(server, number)
  if ('unknown' in now) throw unread(what, now.unknown)
  const [first] = differences(wanted, now.value)
  if (first === undefined && now.value.bypass !== undefined) return
  throw new Problem(what, {
    found:
      first === undefined
        ? 'it was written, and who may pass the rules by is not visible afterwards.'
        : `it was written, and the server has something else: ${first.at} is ${first.found}, not ${first.wanted}.`,
    next: 'Look at the ruleset in the settings of the repository: the server may not support this rule, or somebody changed it meanwhile.',
  })
}

async function create(what: string, wanted: Ruleset, server: Inquiry, requests: Requests): Promise<number> {
  if ((await idOf(what, wanted, server)) !== undefined) throw changed(what)
  let attempts = 0
  return requests.retried(what, async () => {
    attempts += 1
    // The answer of an attempt may be lost after the ruleset was made. What it has is compared afterwards.
    const made = attempts > 1 ? await idOf(what, wanted, server) : undefined
    const route = 'POST /repos/{owner}/{repo}/rulesets'
    return made ?? requests.once(route, bodyOf(wanted), (raw, place) => fieldsOf(raw, place)('id', id))
  })
}

async function idOf(what: string, { name }: Ruleset, server: Inquiry): Promise<number | undefined> {
  const now = await readRulesets(server)
  if ('unknown' in now) throw unread(what, now.unknown)
  return now.value.find(one => one.name === name)?.id
}

interface Update {
  seen: SeenRuleset
  server: Inquiry
  requests: Requests
}

async function update(what: string, wanted: Ruleset, { seen, server, requests }: Update): Promise<void> {
  const now = await readRuleset(server, seen.id)
  if ('unknown' in now) throw unread(what, now.unknown)
  if (now.value.bypass === undefined)
    throw new Problem(what, {
      found: 'the token does not see who may pass the rules by, so that nobody could say what would change.',
      next: 'Give a token with the repository permission Administration: write.',
    })
  if (stateOf(now.value) !== stateOf(seen)) throw changed(what)
  const route = 'PUT /repos/{owner}/{repo}/rulesets/{ruleset_id}'
  await requests.retried(what, () => requests.once(route, { ...bodyOf(wanted), ruleset_id: seen.id }, () => undefined))
}

function bodyOf({ name, target, enforcement, include, exclude, rules, bypass }: Ruleset): object {
  return {
    ...{ name, target, enforcement, rules },
    ...(target === 'push' ? {} : { conditions: { ref_name: { include, exclude } } }),
    bypass_actors: bypass.map(({ type, id: number, mode }) => ({
      ...{ actor_type: type, bypass_mode: mode },
      ...(number === undefined ? {} : { actor_id: number }),
    })),
  }
}

function changed(what: string): Problem {
  return new Problem(what, {
    found: 'the ruleset changed on the server after it was shown. Nothing was written.',
    next: 'Run the command again, and look at what it shows.',
  })
}

function unread(what: string, why: string): Problem {
  return new Problem(what, { found: `the server could not be asked: ${why}.`, next: 'Run the command again.' })
}

function needed({ unseen }: LookedRuleset): string {
  const [first] = unseen
  return first?.needs === undefined
    ? 'Write the number of it instead.'
    : `Give the token this permission: ${first.needs}.`
}
