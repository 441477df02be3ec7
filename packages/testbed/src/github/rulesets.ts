import { type Answer, json } from '../http.ts'
import { invalid, refusal } from './faults.ts'
import type { Call, OperationHandlers } from './handlers.ts'
import type { RulesetBody, StoredRuleset } from './ruleset-store.ts'

/** https://docs.github.com/en/rest/repos/rules, https://docs.github.com/en/rest/repos/rule-suites */
export const rulesetHandlers: OperationHandlers = {
  'get /repos/{owner}/{repo}/rulesets': call => {
    const { repository, parameters } = call
    const targets = parameters.targets?.split(',')
    const shown = repository.rulesets
      .all()
      .filter(({ target }) => targets?.includes(target) !== false)
      .filter(({ id }) => parameters.includes_parents !== 'false' || repository.rulesets.ownerOf(id) === 'Repository')
    return json(
      200,
      paged(call, shown).map(one => renderHead(call, one)),
    )
  },

  'post /repos/{owner}/{repo}/rulesets': call => {
    const body = call.body as unknown as RulesetBody
    const taken = call.repository.rulesets.all().some(({ name }) => name === body.name)
    // What GitHub says, without naming a field.
    if (taken) return invalid('RepositoryRuleset', 'custom', 'name', 'Name must be unique')
    return json(201, renderRuleset(call, call.repository.rulesets.create(body)))
  },

  'get /repos/{owner}/{repo}/rulesets/{ruleset_id}': call =>
    ownRule(call) ?? found(call.repository.rulesets.get(idOf(call)), one => renderRuleset(call, one)),

  'put /repos/{owner}/{repo}/rulesets/{ruleset_id}': call =>
    found(call.repository.rulesets.update(idOf(call), call.body as Partial<RulesetBody>), one =>
      renderRuleset(call, one),
    ),

  'get /repos/{owner}/{repo}/rulesets/{ruleset_id}/history': call => {
    const versions = call.repository.rulesets.history(idOf(call))
    if (versions.length === 0) return refusal(404, 'Not Found')
    return json(200, paged(call, versions).map(renderVersion))
  },

  'get /repos/{owner}/{repo}/rulesets/{ruleset_id}/history/{version_id}': call => {
    const wanted = Number(call.parameters.version_id)
    const version = call.repository.rulesets.history(idOf(call)).find(one => one.version === wanted)
    return found(version, one => ({ ...renderVersion(one), state: renderRuleset(call, one.state) }))
  },

  'get /repos/{owner}/{repo}/rulesets/rule-suites': call => {
    const { ref, time_period: period = 'day' } = call.parameters
    const { suites, clock } = call.repository.rulesets
    const since = clock() - (days[period] ?? 1) * 86_400_000
    const shown = suites.filter(one => (ref === undefined || one.ref === ref) && Date.parse(one.pushed_at) >= since)
    return json(
      200,
      paged(call, shown).map(({ rule_evaluations: _, ...one }) => one),
    )
  },

  'get /repos/{owner}/{repo}/rulesets/rule-suites/{rule_suite_id}': ({ repository, parameters }) => {
    const wanted = Number(parameters.rule_suite_id)
    return found(
      repository.rulesets.suites.find(({ id }) => id === wanted),
      one => one,
    )
  },

  'get /repos/{owner}/{repo}/rules/branches/{branch}': call => {
    const { repository, parameters } = call
    const upgrade = 'Upgrade to GitHub Pro or make this repository public to enable this feature.'
    if (repository.branches.options.noRulesets) return refusal(403, upgrade)
    const branch = parameters.branch ?? ''
    const source = { ruleset_source_type: 'Repository', ruleset_source: repository.fullName }
    const own = repository.branches.rules(branch).map(({ type, parameters: given }, index) => ({
      ...{ type, ...(given && { parameters: given }), ...source, ruleset_id: index + 1 },
    }))
    const stored = repository.rulesets.inForce('branch', branch).map(({ rule, ruleset }) => ({
      ...{ ...rule, ruleset_id: ruleset.id },
      ...{ ruleset_source_type: repository.rulesets.ownerOf(ruleset.id), ruleset_source: sourceOf(call, ruleset.id) },
    }))
    return json(200, paged(call, [...own, ...stored]))
  },
}

const days: Record<string, number> = { hour: 1 / 24, day: 1, week: 7, month: 31 }

function idOf({ parameters }: Call): number {
  return Number(parameters.ruleset_id)
}

function paged<T>({ parameters }: Call, all: T[]): T[] {
  const [size, page] = [Number(parameters.per_page ?? 30), Number(parameters.page ?? 1)]
  return all.slice((page - 1) * size, page * size)
}

function found<T>(value: T | undefined, render: (value: T) => unknown): Answer {
  return value === undefined ? refusal(404, 'Not Found') : json(200, render(value))
}

/** The option `branchRules` has one ruleset for each rule, by its place in the list. */
function ownRule({ repository, parameters }: Call): Answer | undefined {
  const id = Number(parameters.ruleset_id)
  const [rule] = Object.values(repository.branches.options.branchRules ?? {}).flatMap(list => list[id - 1] ?? [])
  if (rule === undefined) return undefined
  const seen = rule.bypass === undefined ? {} : { current_user_can_bypass: rule.bypass }
  return json(200, { id, name: 'metadata', source: repository.fullName, enforcement: 'active', ...seen })
}

function sourceOf({ repository }: Call, id: number): string {
  const isOwn = repository.rulesets.ownerOf(id) === 'Repository'
  return isOwn ? repository.fullName : (repository.fullName.split('/')[0] ?? '')
}

/** An entry of the list: without its rules, conditions, and those who may pass it by. */
function renderHead(call: Call, { id, name, target, enforcement, createdAt, updatedAt }: StoredRuleset) {
  const page = `https://github.com/${call.repository.fullName}/rules/${id}`
  return {
    ...{ id, name, target, source_type: call.repository.rulesets.ownerOf(id), source: sourceOf(call, id), enforcement },
    node_id: `RRS_${id}`,
    _links: { self: { href: `${call.render.base}/rulesets/${id}` }, html: { href: page } },
    ...{ created_at: createdAt, updated_at: updatedAt },
  }
}

/** Who may pass it by is shown only to those who may change it. */
function renderRuleset(call: Call, ruleset: StoredRuleset) {
  const mayChange = call.access.granted.has('administration=write')
  return {
    ...renderHead(call, ruleset),
    ...{ conditions: ruleset.conditions, rules: ruleset.rules },
    ...(mayChange && { bypass_actors: ruleset.bypass_actors.map(one => ({ bypass_mode: 'always', ...one })) }),
    current_user_can_bypass: 'never',
  }
}

function renderVersion({ version, actor, updatedAt }: { version: number; actor: object; updatedAt: string }) {
  return { version_id: version, actor, updated_at: updatedAt }
}
