import { isSafePath, messageOf } from '@release-tools/base'
import { isNamedDigest, type ResourceDescriptor } from '@release-tools/evidence'
import { lineList, ofType } from './input-type.ts'
import { badInput, lines, type Reader } from './inputs.ts'

/** Reads a JSON list of names with digests, as the outputs `subjects` and `evidence` are. `next` says what to give instead. */
export function namedDigests(value: string, name: string, next: string): ResourceDescriptor[] {
  const parsed = parse(value, name, next)
  if (!Array.isArray(parsed) || parsed.length === 0)
    throw badInput(name, 'it is not a list with at least one entry.', next)
  const wrong = parsed.find(one => !isNamedDigest(one))
  if (wrong !== undefined) throw badInput(name, `${JSON.stringify(wrong)} has no name or no SHA-256 digest.`, next)
  return parsed.map(({ name: own, digest }) => ({ name: own, digest: { sha256: digest.sha256 } }))
}

const notCompared = 'none'

/** The input `evidence`: outputs of that name, one per line. Undefined if the caller has none. Empty text is a mistake in a workflow. */
export const evidenceInput: Reader<ResourceDescriptor[] | undefined> = ofType(lineList, (value, name) => {
  if (value === notCompared) return undefined
  const lists = lines(value, name)
  if (lists.length === 0) throw badInput(name, 'it is empty.', takeOutputs)
  const all = lists.flatMap(list => namedDigests(list, name, takeOutputs))
  const unsafe = all.find(one => !isSafePath(one.name ?? ''))
  if (unsafe !== undefined) throw badInput(name, `${JSON.stringify(unsafe.name)} is not a path.`, takeOutputs)
  return all
})

const takeOutputs =
  'Give the output `evidence` of each job that made evidence, one per line: `${{ needs.evidence.outputs.evidence }}`.'

function parse(value: string, name: string, next: string): unknown {
  try {
    return JSON.parse(value)
  } catch (error) {
    throw badInput(name, `it is not JSON (${messageOf(error)}).`, next)
  }
}
