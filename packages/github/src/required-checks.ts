import { list, number, type Shape, text } from '@release-tools/base'
import { fieldsOf, id, orAbsent } from './fields.ts'
import type { Answered, Inquiry } from './inquiry.ts'

/** A check that a branch requires. Without `app`, anybody who may write statuses can set it. */
export interface RequiredCheck {
  name: string
  app: number | undefined
}

/** What the rules of a branch ask of every commit. */
export interface RequiredOfBranch {
  checks: RequiredCheck[]
  /** Workflows that must run: paths like `.github/workflows/ci.yml`. */
  workflows: string[]
}

const checksOfRule: Shape<RequiredCheck[]> = (raw, place) =>
  fieldsOf(raw, place)(
    'required_status_checks',
    list((one, where) => {
      const field = fieldsOf(one, where)
      return { name: field('context', text), app: field('integration_id', orAbsent(id)) }
    }, 1000),
  )

const workflowsOfRule: Shape<string[]> = (raw, place) =>
  fieldsOf(raw, place)(
    'workflows',
    list((one, where) => fieldsOf(one, where)('path', text), 1000),
  )

/** What one rule asks: https://docs.github.com/en/rest/repos/rules#get-rules-for-a-branch */
const ruleShape: Shape<RequiredOfBranch> = (raw, place) => {
  const field = fieldsOf(raw, place)
  const type = field('type', text)
  return {
    checks: type === 'required_status_checks' ? field('parameters', checksOfRule) : [],
    workflows: type === 'workflows' ? field('parameters', workflowsOfRule) : [],
  }
}

/** What the rulesets of a branch require. Every token may ask. Classic protection of a branch is another list. */
export async function requiredByRules(server: Inquiry, branch: string): Promise<Answered<RequiredOfBranch>> {
  const answer = await server.all({
    what: `read the rules of the branch ${branch}`,
    route: 'GET /repos/{owner}/{repo}/rules/branches/{branch}',
    parameters: { branch },
    shape: ruleShape,
    needs: 'metadata: read',
  })
  if (!('value' in answer)) return answer
  const { value, asked } = answer
  return { value: { checks: value.flatMap(one => one.checks), workflows: value.flatMap(one => one.workflows) }, asked }
}

/** The checks that the classic protection of a branch requires: the branch itself names them, to everybody. */
export function requiredByProtection(server: Inquiry, branch: string): Promise<Answered<RequiredCheck[]>> {
  return server.one({
    what: `read the branch ${branch}`,
    route: 'GET /repos/{owner}/{repo}/branches/{branch}',
    parameters: { branch },
    shape: protectionShape,
    needs: 'contents: read',
  })
}

const protectionShape: Shape<RequiredCheck[]> = (raw, place) => {
  const protection = fieldsOf(raw, place)(
    'protection',
    orAbsent((value, where) => fieldsOf(value, where)('required_status_checks', orAbsent(classicShape))),
  )
  return protection ?? []
}

const classicShape: Shape<RequiredCheck[]> = (raw, place) => {
  const field = fieldsOf(raw, place)
  const checks = field(
    'checks',
    orAbsent(
      list((one, where) => {
        const inner = fieldsOf(one, where)
        const app = inner('app_id', orAbsent(number(-1, Number.MAX_SAFE_INTEGER)))
        // -1 is any App.
        return { name: inner('context', text), app: app === -1 ? undefined : app }
      }, 1000),
    ),
  )
  // An older server names no Apps.
  return checks ?? field('contexts', orAbsent(list(text, 1000)))?.map(name => ({ name, app: undefined })) ?? []
}
