import { isObject, listAt } from '@release-tools/base'
import { held, lapsed, type PushState, parametersOf, reasonOf, rulesInForce, unknown, worst } from './push.ts'
import type { VerifiedRecord } from './verify-source-record.ts'

interface Wanted {
  name: string
  app: number
}

const good = ['success', 'neutral', 'skipped']

/** Whether a rule named checks of a certain app, and each of them passed for what was pushed. */
export function checksPassed(push: VerifiedRecord): PushState {
  const rules = rulesInForce(push, 'required_status_checks')
  if (!Array.isArray(rules)) return rules
  const wanted = rules.flatMap(rule => checksIn(parametersOf(rule)))
  if (wanted.length === 0)
    return lapsed('no required check names the app that sets it, so that anybody with write access can set it.')
  const { checks, unseen } = push.record
  if (checks === undefined) return unknown(`its checks are not known: ${reasonOf(unseen, 'checks')}`)
  return worst(wanted.map(one => passed(one, push)))
}

/** The checks that name their app: anybody with write access sets the others. */
function checksIn(parameters: Record<string, unknown>): Wanted[] {
  return listAt(parameters, 'required_status_checks').flatMap(one => {
    if (!isObject(one)) return []
    const { context, integration_id: app } = one
    return typeof context === 'string' && typeof app === 'number' ? [{ name: context, app }] : []
  })
}

/** A check of a pull request runs on its head, before it is merged. */
function passed({ name, app }: Wanted, { record }: VerifiedRecord): PushState {
  const commits = [record.after, ...(record.changes ?? []).map(({ head }) => head)]
  const runs = (record.checks ?? []).filter(one => one.name === name && one.app === app && commits.includes(one.commit))
  const on = runs.filter(({ conclusion }) => conclusion !== 'pending')
  const bad = on.find(({ conclusion }) => !good.includes(conclusion))
  if (bad !== undefined) return lapsed(`the required check “${name}” said “${bad.conclusion}”.`)
  if (on.length > 0) return held
  if (runs.length === 0) return unknown(`no run of the required check “${name}” was recorded.`)
  return unknown(`the required check “${name}” had not ended when it was recorded.`)
}
