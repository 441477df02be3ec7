import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { listAt, parseYaml, textAt } from '@release-tools/base'
import { applyRuleset, lookAtRules, parseRuleFile, type Rule, rulesOutcome } from '@release-tools/rules'
import { asked, started } from './support.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')

interface Job {
  name?: string
  strategy?: { matrix?: Record<string, (string | number)[]> }
}

/** Names of the checks of a workflow’s jobs: one for each combination of a matrix. */
function checksOf(path: string): string[] {
  const { jobs } = parseYaml(read(path), path) as { jobs: Record<string, Job> }
  return Object.entries(jobs).flatMap(([id, { name = id, strategy }]) => {
    let names = [name]
    for (const [key, values] of Object.entries(strategy?.matrix ?? {}))
      names = names.flatMap(one => values.map(value => one.replace(`\${{ matrix.${key} }}`, String(value))))
    return names
  })
}

const servers = await started({}, { server: 'ghes-3.17' }, { server: 'ghes-3.19' })

const kinds = [
  { directory: '.github/rulesets', workflows: ['.github/workflows/ci.yml', '.github/workflows/codeql.yml'] },
  {
    directory: 'workflows-templates/rulesets',
    workflows: ['pull-request-tests', 'pull-request-dependencies'].map(name => `workflows-templates/${name}.yml`),
  },
]

describe.each(kinds)('the rules in $directory', ({ directory, workflows }) => {
  const rulesets = ['main', 'develop', 'tags'].map(name => parseRuleFile(read(`${directory}/${name}.json`), name))
  const [main, develop, tags] = rulesets.map(({ rules }) => rules) as [Rule[], Rule[], Rule[]]
  const parametersOf = (rules: Rule[], type: string) => rules.find(rule => rule.type === type)?.parameters

  test('nobody may pass them by, and nothing else decides', () => {
    expect(rulesets.map(({ bypass_actors: actors, enforcement }) => [actors, enforcement])).toEqual(
      Array(3).fill([[], 'active']),
    )
  })

  test('main takes two reviews of code owners, of the newest commit, with signed commits and no other way in', () => {
    expect(parametersOf(main, 'pull_request')).toMatchObject({
      ...{ required_approving_review_count: 2, require_code_owner_review: true },
      ...{ dismiss_stale_reviews_on_push: true, require_last_push_approval: true },
    })
    expect(main.map(({ type }) => type)).toEqual([
      ...['deletion', 'non_fast_forward', 'required_signatures', 'pull_request', 'required_status_checks'],
    ])
  })

  test('develop takes one review and signed commits, and tags never move', () => {
    expect(parametersOf(develop, 'pull_request')).toMatchObject({ required_approving_review_count: 1 })
    expect(develop.map(({ type }) => type)).toContain('required_signatures')
    expect(tags.map(({ type }) => type)).toEqual(['update', 'deletion', 'non_fast_forward', 'required_signatures'])
  })

  test('each required check is a job of a workflow that runs for pull requests, and comes from GitHub Actions', () => {
    const known = workflows.flatMap(checksOf)
    for (const rules of [main, develop]) {
      const checks = listAt(parametersOf(rules, 'required_status_checks'), 'required_status_checks')
      expect(known).toEqual(expect.arrayContaining(checks.map(check => textAt(check, 'context'))))
      expect(checks.map(check => textAt(check, 'app'))).toEqual(checks.map(() => 'github-actions'))
      expect(parametersOf(rules, 'required_status_checks')).toMatchObject({
        strict_required_status_checks_policy: true,
      })
    }
    for (const path of workflows) expect(read(path)).toMatch(/^(?: {2}|on: \{ )pull_request:/m)
  })

  test('each server takes them as they are', async () => {
    const files = rulesets.map(ruleset => ({ path: `${ruleset.name}.json`, ruleset }))
    for (const at of servers) {
      for (const { id } of at.repository.rulesets.all()) at.repository.rulesets.remove(id)
      const { server, requests } = await asked(at, 'admin')
      const looked = await lookAtRules(files, server)
      for (const one of 'unknown' in looked ? [] : looked.rulesets) await applyRuleset(one, server, requests)
      expect(rulesOutcome(await lookAtRules(files, server))).toBe('same')
      expect(at.errors()).toEqual([])
    }
  })
})

test('our own rules for tags leave out those that move, such as v1', () => {
  const { conditions } = parseRuleFile(read('.github/rulesets/tags.json'), 'tags')
  expect(conditions?.ref_name.include).toEqual(['refs/tags/v*.*.*'])
})
