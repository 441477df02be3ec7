import { list, number, oneOf, type Shape, text } from '@release-tools/base'
import type { SourceHistory } from '@release-tools/evidence'
import { fieldsOf, type Inquiry, orAbsent } from '@release-tools/github'
import { commitId, serverTime } from '../gather/fields.ts'
import { type Seen, seen, seenAll } from '../gather/seen.ts'

/** A push that rules were applied to. */
export type Suite = NonNullable<SourceHistory['suites']>[number]
type Broken = NonNullable<Suite['broken']>

const needs = 'administration: read'
const id = number(0, Number.MAX_SAFE_INTEGER)
const nothing = /^0+$/

/**
 * The pushes of the last week that rules were applied to. What a push broke is read of those that were refused, or let through nevertheless.
 * https://docs.github.com/en/rest/repos/rule-suites. GitHub lists a month at most.
 */
export async function readSuites(inquiry: Inquiry): Promise<Seen<Suite[]>> {
  const listed = await inquiry.all({
    what: 'list the pushes that rules were applied to',
    route: 'GET /repos/{owner}/{repo}/rulesets/rule-suites',
    parameters: { time_period: 'week' },
    shape: suiteShape,
    needs,
  })
  if (!('value' in listed)) return seen(listed)
  return seenAll(listed.value, async suite => {
    if (suite.result === 'pass') return { value: suite }
    const broken = seen(
      await inquiry.one({
        what: `read what the push ${suite.id} broke`,
        route: 'GET /repos/{owner}/{repo}/rulesets/rule-suites/{rule_suite_id}',
        parameters: { rule_suite_id: suite.id },
        shape: (raw, place) => fieldsOf(raw, place)('rule_evaluations', orAbsent(list(evaluation, 1000))) ?? [],
        needs,
      }),
    )
    if ('unseen' in broken) return broken
    const failed = broken.value.filter(({ result }) => result === 'fail')
    return { value: { ...suite, broken: failed.map(({ result: _, ...one }) => one) } }
  })
}

const commitIfAny: Shape<string | undefined> = (value, place) =>
  value === undefined || value === null || nothing.test(String(value)) ? undefined : commitId(value, place)

const suiteShape: Shape<Suite> = (raw, place) => {
  const field = fieldsOf(raw, place)
  const [before, after] = [field('before_sha', commitIfAny), field('after_sha', commitIfAny)]
  const actor = field('actor_name', orAbsent(text))
  return {
    ...{ id: field('id', id), ref: field('ref', text) },
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    ...(actor === undefined ? {} : { actor }),
    pushed: field('pushed_at', serverTime),
    result: field('result', oneOf('pass', 'fail', 'bypass')),
  }
}

const evaluation: Shape<Broken[number] & { result: string }> = (raw, place) => {
  const field = fieldsOf(raw, place)
  const source = field(
    'rule_source',
    orAbsent((value, at) => fieldsOf(value, at)('name', orAbsent(text))),
  )
  return {
    type: field('rule_type', text),
    ...(source === undefined ? {} : { source }),
    ...{ enforcement: field('enforcement', text), result: field('result', text) },
  }
}
