import { levelText } from '../slsa/build-level.ts'
import { isBuilder } from '../slsa/named-builder.ts'
import { isTagPattern, textInTag } from '../version/tag-pattern.ts'
import type { OwnPolicy } from './own-policy.ts'
import type { Policy } from './policy.ts'
import type { ReaderFacts } from './reader-facts.ts'
import type { RuleDecision } from './rule-decision.ts'

type Source = NonNullable<Policy['source']>

/** What a policy says of where something comes from: repository, tag, branch. */
export function judgeSource({ policy: { source = {} } }: OwnPolicy, facts: ReaderFacts): RuleDecision[] {
  const { repository, tag, branch } = source
  return [
    ...(repository === undefined ? [] : [judgeRepository(repository, facts)]),
    ...(tag === undefined ? [] : [judgeTag(tag, facts)]),
    ...(branch === undefined ? [] : [judgeBranch(branch, facts)]),
  ]
}

function judgeRepository(asked: NonNullable<Source['repository']>, { repository }: ReaderFacts): RuleDecision {
  const rule = 'source.repository'
  if (repository === undefined)
    return {
      rule,
      status: 'error',
      detail: `Nothing says from which repository it comes; the policy asks for ${asked}.`,
    }
  if (repository === asked) return { rule, status: 'pass', detail: `It comes from ${repository}.` }
  return { rule, status: 'fail', detail: `It comes from ${repository}, and the policy asks for ${asked}.` }
}

function judgeTag(asked: NonNullable<Source['tag']>, { tag }: ReaderFacts): RuleDecision {
  const rule = 'source.tag'
  if (tag === undefined)
    return { rule, status: 'error', detail: `Nothing says of which tag it is; the policy asks for ${asked}.` }
  const fits = isTagPattern(asked) ? textInTag(tag, asked) !== undefined : tag === asked
  if (fits) return { rule, status: 'pass', detail: `It is of the tag ${tag}.` }
  return { rule, status: 'fail', detail: `It is of the tag ${tag}, and the policy asks for ${asked}.` }
}

/** A tag does not say on which branches its commit is, so that only the run of a branch can show one. */
function judgeBranch(asked: NonNullable<Source['branch']>, { refs }: ReaderFacts): RuleDecision {
  const rule = 'source.branch'
  const other = refs.find(ref => ref.startsWith('refs/heads/') && ref !== `refs/heads/${asked}`)
  if (other !== undefined)
    return { rule, status: 'fail', detail: `It was made by a run of ${other}, and the policy asks for ${asked}.` }
  if (refs.length > 0 && refs.every(ref => ref === `refs/heads/${asked}`))
    return { rule, status: 'pass', detail: `It was made by a run of ${asked}.` }
  const [ref] = refs.filter(one => one !== '')
  const why = ref === undefined ? 'No certificate names a run' : `It was made by a run of ${ref}`
  return { rule, status: 'error', detail: `${why}, so that the branch is not known; the policy asks for ${asked}.` }
}

/** What a policy says of builders: all provenance must be of one that it names, as its certificate confirms. */
export function judgeBuilders({ policy: { builders } }: OwnPolicy, { provenance }: ReaderFacts): RuleDecision[] {
  if (builders === undefined) return []
  const rule = 'builders'
  if (provenance === undefined)
    return [{ rule, status: 'error', detail: 'The provenance, which would name the builder, was not verified.' }]
  if (provenance.builders.length === 0)
    return [{ rule, status: 'fail', detail: 'No signed provenance names a builder.' }]
  const seen = new Map(provenance.builders.map(one => [JSON.stringify(one), one]))
  return [...seen.values()].map(({ id, confirmed }): RuleDecision => {
    if (id === '') return { rule, status: 'error', detail: 'Signed provenance names no builder.' }
    const index = builders.findIndex(one => isBuilder(one.id, id))
    if (index < 0)
      return { rule, status: 'fail', detail: `The builder is ${id}, which is not among the builders of the policy.` }
    if (confirmed) return { rule: `${rule}[${index}].id`, status: 'pass', detail: `The builder is ${id}.` }
    const detail = `The provenance names the builder ${id}, but somebody else signed it, so that nothing confirms that.`
    return { rule: `${rule}[${index}].id`, status: 'error', detail }
  })
}

/** What a policy says of the SLSA Build level. If a higher one could not be checked or depends on an operator, nobody can decide. */
export function judgeLevel({ policy: { slsa } }: OwnPolicy, { provenance }: ReaderFacts): RuleDecision[] {
  if (slsa?.level === undefined) return []
  const found = provenance?.level
  const rule = 'slsa.level'
  if (found !== undefined && found.level >= slsa.level) return [{ rule, status: 'pass', detail: levelText(found) }]
  const isOpen = found === undefined || found.operator !== undefined || (found.possible ?? 0) >= slsa.level
  const shown =
    found === undefined ? 'The provenance, which would show it, was not verified.' : `This has ${levelText(found)}`
  return [
    { rule, status: isOpen ? 'error' : 'fail', detail: `The policy asks for SLSA Build L${slsa.level}. ${shown}` },
  ]
}

const dayLength = 24 * 60 * 60 * 1000

/** What a policy says of the age: calendar days in UTC, from the proven time of the signature to the day as of which it decides. */
export function judgeAge({ policy: { age = {} }, day }: OwnPolicy, { signature }: ReaderFacts): RuleDecision[] {
  const asked = (['min-days', 'max-days'] as const).filter(key => age[key] !== undefined)
  const signed = signature?.at
  return asked.map((key): RuleDecision => {
    const rule = `age.${key}`
    const words = `the policy asks for ${key === 'min-days' ? 'at least' : 'at most'} ${age[key]} days`
    if (signed === undefined)
      return { rule, status: 'error', detail: `No log and no timestamp authority says when it was signed; ${words}.` }
    const old = (Date.parse(`${day}T00:00:00Z`) - Date.parse(`${signed.slice(0, 10)}T00:00:00Z`)) / dayLength
    const shown = `It was signed at ${signed}, ${old} days before ${day}`
    if (!(old >= 0)) return { rule, status: 'error', detail: `It was signed at ${signed}, after ${day}; ${words}.` }
    const fits = key === 'min-days' ? old >= (age[key] ?? 0) : old <= (age[key] ?? 0)
    return fits
      ? { rule, status: 'pass', detail: `${shown}.` }
      : { rule, status: 'fail', detail: `${shown}; ${words}.` }
  })
}
