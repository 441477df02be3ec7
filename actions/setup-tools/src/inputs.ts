import { messageOf, Problem } from '@release-tools/base'
import { parseUrl } from '@release-tools/host'
import {
  badInput,
  choice,
  commaList,
  flag,
  ifGiven,
  nonEmpty,
  ofType,
  type Reader,
  readInputs,
  type Spec,
  words,
} from '@release-tools/runner'
import { parseToolRequests, type Source, sources } from '@release-tools/tools'
import type { InputName } from './names.ts'

const tools: Reader<ReturnType<typeof parseToolRequests>> = ofType(commaList(), (value, name) => {
  const wanted = parseToolRequests(words(value, name))
  if (wanted.length === 0)
    throw badInput(name, 'it names no tool.', 'Name at least one, or leave it out for the default.')
  return wanted
})

const httpsUrl: Reader<string> = (value, name) => {
  try {
    return parseUrl(value).href
  } catch (error) {
    throw error instanceof Problem
      ? badInput(name, error.found, error.next)
      : badInput(name, messageOf(error), 'Correct it.')
  }
}

export const spec = {
  tools,
  source: choice(...sources),
  'release-url': httpsUrl,
  'mirror-url': ifGiven(httpsUrl),
  'tool-path': ifGiven(nonEmpty),
  'allow-source-version': flag,
} satisfies Spec<InputName>

/** Reads the inputs and refuses those that contradict each other. */
export function read() {
  const inputs = readInputs(spec)
  const { source } = inputs
  onlyWith(source, ['mirror'], 'mirror-url', inputs['mirror-url'] !== undefined)
  onlyWith(source, ['path'], 'tool-path', inputs['tool-path'] !== undefined)
  if (inputs['allow-source-version'] && source !== 'auto') {
    throw badInput(
      'allow-source-version',
      `it is true, and "source" is ${source}.`,
      'It has a meaning only with `source: auto`; leave it out.',
    )
  }
  return inputs
}

export type Inputs = ReturnType<typeof read>

// An input that a source must have, that auto may have, and that the others must not have.
function onlyWith(source: Source, needing: Source[], name: string, given: boolean) {
  if (needing.includes(source) && !given)
    throw badInput(name, `it is empty, and "source" is ${source}.`, `Set it, or choose another source.`)
  if (given && source !== 'auto' && !needing.includes(source)) {
    throw badInput(
      name,
      `it is set, and "source" is ${source}.`,
      `Use \`source: ${needing[0]}\` or \`source: auto\` with it.`,
    )
  }
}
