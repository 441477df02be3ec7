import { isDay, limits, readLimited } from '@release-tools/base'
import type { Host } from '@release-tools/host'
import { type RefusableState, refusableStates } from '@release-tools/releases'
import { type GivenIndex, type IndexQuestion, type Question, readIndex } from '@release-tools/verify'
import type { Given } from '../command.ts'
import { usable } from '../trust.ts'
import { WrongUse } from '../wrong-use.ts'
import { indexOptions } from './index-options.ts'

type Values = Given['values']

/** Reads the index that --index names. Undefined if none is given. Throws WrongUse. */
export async function givenIndex(
  { values }: Pick<Given, 'values'>,
  github: Question['github'],
  host: Host,
): Promise<GivenIndex | undefined> {
  const [place] = values.index ?? []
  const [file] = values['index-root'] ?? []
  if (place === undefined) return refuseAlone(values)
  if (file === undefined)
    throw new WrongUse(
      '--index is given without --index-root.',
      'Get .github/index-root.json from the project, and give it with --index-root.',
    )
  const root = await usable(`read --index-root ${file}`, () => readLimited(file, limits.trust, 'any'))
  const [state] = values.state ?? []
  const question: IndexQuestion = {
    ...{ place, root, refuse: refusedOf(values), now: new Date(), ...asOf(values), ...atLeast(values) },
    ...(state === undefined ? {} : { state }),
  }
  return readIndex(question, { ...(github && { github }) }, host)
}

function refuseAlone(values: Values): undefined {
  const alone = Object.keys(indexOptions).find(name => values[name] !== undefined)
  if (alone !== undefined)
    throw new WrongUse(`--${alone} is given without --index.`, 'Give the index of the project with --index.')
}

function refusedOf(values: Values): RefusableState[] {
  return (values['index-refuse'] ?? []).map(text => {
    const state = refusableStates.find(one => one === text)
    if (state !== undefined) return state
    throw new WrongUse(
      `--index-refuse is ${JSON.stringify(text)}, which is not a state that can be refused.`,
      `Give ${refusableStates.join(' or ')}. What is yanked is always refused.`,
    )
  })
}

function asOf(values: Values): Pick<IndexQuestion, 'asOf'> {
  const [day] = values['index-as-of'] ?? []
  if (day === undefined || isDay(day)) return day === undefined ? {} : { asOf: day }
  throw new WrongUse(`--index-as-of is ${JSON.stringify(day)}, which is not a day.`, 'Give a day such as 2027-01-31.')
}

function atLeast(values: Values): Pick<IndexQuestion, 'atLeast'> {
  const [text] = values['index-at-least'] ?? []
  if (text === undefined || /^[1-9]\d{0,14}$/.test(text)) return text === undefined ? {} : { atLeast: Number(text) }
  throw new WrongUse(
    `--index-at-least is ${JSON.stringify(text)}, which is not a version of an index.`,
    'Give a number such as 12: a report with --json names the version of its index.',
  )
}
