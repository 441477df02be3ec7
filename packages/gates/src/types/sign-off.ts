import { Problem, visible } from '@release-tools/base'
import {
  type Approver,
  CannotCheck,
  type GateEvidence,
  type Person,
  parseTagObject,
  requireReleaseTag,
  verifyGitObject,
} from '@release-tools/evidence'
import { approvalsOf, mayApprove } from '@release-tools/github'
import type { Found, Gate, GateContext } from '../gate.ts'
import { reviewersDifferences, strangersAmong } from '../roles/compare-roles.ts'
import { Answers } from '../server/answers.ts'
import { type TagObject, tagObject } from '../signatures/tag-object.ts'
import { nobodyKnown, trustOf } from '../signatures/trust.ts'
import { isRequired, knownRelease } from './known-release.ts'
import { policyOwners } from './policy-owners.ts'

/** Who answers for a release, and what the gate says of it. */
export interface SignOff {
  /** Id of the object of an annotated tag. */
  tagObject?: string
  approver?: Approver
  found: Found
}

const wanted = 'A release lead approved an environment of this run, or signed the tag.'

const need = 'actions: read'

/** A named person answers for the release. */
export const signOff: Gate = {
  id: 'sign-off',
  title: 'Signed off by a release lead',
  // The signature of the tag is in the checkout.
  offline: true,
  needs: [need],
  async look(context) {
    const isSetUp = leadsOf(context).length > 0 || isRequired('sign-off', context, await knownRelease(context))
    return isSetUp ? (await signOffOf(context)).found : []
  },
}

function leadsOf({ policy: { people = [] } }: GateContext): Person[] {
  return people.filter(({ roles }) => roles.includes('lead'))
}

const known = new WeakMap<GateContext, Promise<SignOff>>()

/** The gate and the document of gates both need it, and it is looked up once. */
export function signOffOf(context: GateContext): Promise<SignOff> {
  const found = known.get(context) ?? look(context)
  known.set(context, found)
  return found
}

const noLead: Found = {
  ...{ result: 'unknown', found: 'the policy names no lead: give somebody of `people` the role lead', wanted },
  evidence: [],
}

/** What one way of signing off says. */
type Way = { approver: Approver; text: string } | { lacks: string; isKnown: boolean }

async function look(context: GateContext): Promise<SignOff> {
  const leads = leadsOf(context)
  const answers = new Answers()
  const object = await attempt(context)
  const id = object !== undefined && 'id' in object ? { tagObject: object.id } : {}
  if (leads.length === 0) return { ...id, found: noLead }
  const byRun = await approvedRun(context, leads, answers)
  const byTag = 'approver' in byRun ? undefined : await signedTag(context, object, leads)
  const apart = [...(await ownersApart(context)), ...(await reviewersApart(context, byRun, answers))]
  const also = apart.map(text => ` ${text}`).join('')
  const evidence: GateEvidence[] = [...answers.evidence, ...(byTag === undefined ? [] : (object?.evidence ?? []))]
  const needs = answers.needs.size === 0 ? {} : { needs: [...answers.needs] }
  for (const way of [byRun, byTag])
    if (way !== undefined && 'approver' in way)
      return { ...id, approver: way.approver, found: { result: 'pass', found: `${way.text}${also}`, wanted, evidence } }
  const lacking = [byRun, byTag].flatMap(way => (way !== undefined && 'lacks' in way ? [way] : []))
  const result = lacking.every(({ isKnown }) => isKnown) ? ('fail' as const) : ('unknown' as const)
  const found = lacking.map(({ lacks }) => `${lacks}.`).join(' ')
  return { ...id, found: { result, found: `${found}${also}`, wanted, evidence, ...needs } }
}

/** Code owners of the policy whom it does not name: `doctor` says the same. */
async function ownersApart(context: GateContext): Promise<string[]> {
  const { people = [] } = context.policy
  const owners = (await policyOwners(context))?.owners ?? []
  const logins = owners.flatMap(owner => (/^@[^/]+$/.test(owner) ? [owner.slice(1)] : []))
  const strangers = strangersAmong(logins, people)
  if (strangers.length === 0) return []
  return [`By CODEOWNERS, the policy is of ${strangers.map(visible).join(', ')}, not named in \`people\`.`]
}

/** Where the reviewers of the environment that was approved are not the leads: the approval counts, and the difference is told. */
async function reviewersApart({ server, policy }: GateContext, byRun: Way, answers: Answers): Promise<string[]> {
  const environment = 'approver' in byRun ? byRun.approver.environment : undefined
  if (server === undefined || environment === undefined) return []
  const seen = await answers.see(mayApprove(server, environment))
  const place = `Of the environment ${visible(environment)}`
  if (!('value' in seen)) return [`${place}, nobody knows who may approve it: ${seen.unknown}.`]
  if (seen.value === undefined) return [`${place}, the server does not say who may approve it.`]
  const texts = reviewersDifferences(seen.value, policy.people ?? [])
  return texts.length === 0 ? [] : [`${place}: ${texts.join(' ')}`]
}

async function approvedRun({ server, run, unasked }: GateContext, leads: Person[], answers: Answers): Promise<Way> {
  if (run === undefined) return { lacks: 'This is not a run, so that nobody could approve one', isKnown: false }
  if (server === undefined) {
    answers.needs.add(need)
    const why = unasked?.replace(/\.$/, '') ?? 'there is no token'
    return { lacks: `Nobody asked who approved the run: ${why}`, isKnown: false }
  }
  const answer = await answers.see(approvalsOf(server, run))
  if (!('value' in answer)) {
    answers.lacks(answer)
    return { lacks: `Nobody knows who approved the run: ${answer.unknown}`, isKnown: false }
  }
  const approved = answer.value.filter(({ state }) => state === 'approved')
  for (const { login = '', environments } of approved) {
    const person = leads.find(one => one.login?.toLowerCase() === login.toLowerCase())
    const [environment] = environments
    if (person === undefined || environment === undefined) continue
    const text = `${visible(person.name)} (${login}) approved the environment ${visible(environment)} of this run.`
    return { approver: { name: person.name, login, by: 'environment', environment }, text }
  }
  const others = approved.map(({ login }) => login ?? 'a deleted account').join(', ')
  const lacks =
    others === '' ? 'Nobody approved an environment of this run' : `${others} approved this run, and is not a lead`
  return { lacks, isKnown: true }
}

/** Undefined without a tag. What git cannot read is unknown. */
async function attempt(context: GateContext): Promise<TagObject | undefined> {
  if (context.release === undefined) return undefined
  try {
    return await tagObject(context, context.release.tag)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { unknown: error.found.replace(/\.$/, ''), evidence: [] }
  }
}

async function signedTag(context: GateContext, object: TagObject | undefined, leads: Person[]): Promise<Way> {
  const { release, commit } = context
  if (release === undefined || object === undefined) return { lacks: 'No tag is known yet', isKnown: false }
  const { tag } = release
  if ('unknown' in object) return { lacks: `The tag ${tag} is not known: ${object.unknown}`, isKnown: false }
  if (!('id' in object)) return { lacks: `The tag ${tag} is not signed`, isKnown: true }
  try {
    const trusted = await trustOf(context)
    if (trusted === undefined) return { lacks: `Who signed ${tag} is not known: ${nobodyKnown}`, isKnown: false }
    const read = parseTagObject(object.raw, object.id)
    requireReleaseTag(read, tag, commit)
    const { person: name } = await verifyGitObject(read, trusted.trust)
    const person = leads.find(one => one.name === name)
    if (person === undefined) return { lacks: `${visible(name)} signed ${tag}, and is not a lead`, isKnown: true }
    const login = person.login === undefined ? {} : { login: person.login }
    return { approver: { name, ...login, by: 'tag' }, text: `${visible(name)} signed the tag ${tag}.` }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const found = error.found.replace(/\.$/, '')
    return { lacks: `The signature of ${tag} does not count: ${found}`, isKnown: !(error instanceof CannotCheck) }
  }
}
