import { isObject, isSafePath, messageOf } from '@release-tools/base'
import { isNamedDigest, type ResourceDescriptor } from '@release-tools/evidence'
import { lineList, ofType } from './input-type.ts'
import { badInput, lines, type Reader } from './inputs.ts'

/**
 * Reads JSON lists of names with digests, as the outputs `subjects`, `evidence` and `digests` are. A list may be one of the outputs of a
 * job of a matrix, which `toJSON(needs.<job>.outputs)` gives together. `next` says what to give instead.
 */
export function namedDigests(value: string, name: string, next: string): ResourceDescriptor[] {
  return jsonValues(value, name, next).flatMap(one => {
    const outputs = isObject(one) ? Object.values(one).filter(output => output !== '') : []
    if (outputs.length > 0 && outputs.every(output => typeof output === 'string'))
      return outputs.flatMap(output => namedDigests(output, name, next))
    return entriesOf(one, name, next)
  })
}

function entriesOf(list: unknown, name: string, next: string): ResourceDescriptor[] {
  if (!Array.isArray(list) || list.length === 0) throw badInput(name, 'it is not a list with at least one entry.', next)
  const wrong = list.find(one => !isNamedDigest(one))
  if (wrong !== undefined) throw badInput(name, `${JSON.stringify(wrong)} has no name or no SHA-256 digest.`, next)
  return list.map(({ name: own, digest }) => ({ name: own, digest: { sha256: digest.sha256 } }))
}

const notCompared = 'none'

/** The input `evidence`: outputs of that name, one per line. Undefined if the caller has none. Empty text is a mistake in a workflow. */
export const evidenceInput: Reader<ResourceDescriptor[] | undefined> = ofType(lineList, (value, name) => {
  if (value === notCompared) return undefined
  if (lines(value, name).length === 0) throw badInput(name, 'it is empty.', takeOutputs)
  const all = namedDigests(value, name, takeOutputs)
  const unsafe = all.find(one => !isSafePath(one.name ?? ''))
  if (unsafe !== undefined) throw badInput(name, `${JSON.stringify(unsafe.name)} is not a path.`, takeOutputs)
  return all
})

const takeOutputs =
  'Give the output `evidence` of each job that made evidence, one per line: `${{ needs.evidence.outputs.evidence }}`.'

/** The JSON values in a text, one after the other. A value may have several lines, as toJSON() writes it. */
function jsonValues(text: string, name: string, next: string): unknown[] {
  const values: unknown[] = []
  let [open, reason] = ['', '']
  for (const line of lines(text, name)) {
    open += `${line}\n`
    try {
      values.push(JSON.parse(open))
      open = ''
    } catch (error) {
      reason = messageOf(error)
    }
  }
  if (open === '') return values
  throw badInput(name, `it is not JSON (${reason}).`, next)
}
