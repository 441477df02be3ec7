import type { AffectedPackage } from '../assessment.ts'
import { systemTypes } from '../distributions.ts'
import { identityOf } from '../package-identity.ts'

/** An instruction with its continued lines. */
interface Instruction {
  name: string
  /** The words behind the name, each with its line. */
  words: { text: string; line: number }[]
  line: number
}

/**
 * The line of a Dockerfile (https://docs.docker.com/reference/dockerfile/) that brings a package into the image: the one that installs it by its
 * name. For other packages of an operating system, the `FROM` of their base. Undefined if nobody knows.
 */
export function dockerfileLine(text: string, found: AffectedPackage): number | undefined {
  const { type, name } = identityOf(found)
  const own = ofFinalImage(instructionsOf(text))
  const installed = own
    .filter(({ name: instruction }) => instruction === 'RUN')
    .flatMap(({ words }) => words)
    .find(
      ({ text: word }) =>
        word
          .replace(/^["'](.*)["']$/, '$1')
          .replace(/[=<>~!@[].*$/, '')
          .toLowerCase() === name.toLowerCase(),
    )
  if (installed !== undefined) return installed.line
  return systemTypes.includes(type) ? own.find(one => one.name === 'FROM')?.line : undefined
}

/** The instructions of the last stage, and in front of them those of the stages that it is made from. */
function ofFinalImage(all: Instruction[]): Instruction[] {
  const stages: Instruction[][] = []
  for (const one of all) {
    if (one.name === 'FROM') stages.push([one])
    else stages.at(-1)?.push(one)
  }
  const names = stages.map(([from]) => stageName(from))
  const chain: Instruction[][] = []
  // A stage can only be made from one before it.
  for (let at = stages.length - 1; at >= 0; ) {
    const own = stages[at] ?? []
    chain.push(own)
    const base = own[0]?.words.find(({ text }) => !text.startsWith('--'))?.text.toLowerCase()
    at = base === undefined || at === 0 ? -1 : names.lastIndexOf(base, at - 1)
  }
  return chain.toReversed().flat()
}

function stageName(from: Instruction | undefined): string | undefined {
  const words = from?.words.map(({ text }) => text.toLowerCase()) ?? []
  return words.at(-2) === 'as' ? words.at(-1) : undefined
}

function instructionsOf(text: string): Instruction[] {
  const found: Instruction[] = []
  let isOpen = false
  for (const [index, raw] of text.split(/\r\n|\n/).entries()) {
    const line = index + 1
    if (raw.trim() === '' || raw.trimStart().startsWith('#')) continue
    const words = raw.split(/[\s;]+/).filter(word => word !== '' && word !== '\\' && word !== '`')
    const [first = '', ...rest] = isOpen ? ['', ...words] : words
    if (!isOpen) found.push({ name: first.toUpperCase(), words: [], line })
    found.at(-1)?.words.push(...rest.map(one => ({ text: one, line })))
    isOpen = /[\\`]\s*$/.test(raw.slice(-100))
  }
  return found
}
