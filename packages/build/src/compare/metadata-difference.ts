import { metadataFields } from '@release-tools/evidence'
import type { Difference } from './comparison.ts'

/** Fields of METADATA, PKG-INFO or WHEEL that differ, each with its values. Empty if only what follows the fields differs. */
export function fieldsDifferences(old: string, now: string): Difference[] {
  const [a, b] = [metadataFields(old), metadataFields(now)]
  return [...new Set([...a.keys(), ...b.keys()])].flatMap(field => {
    const [before, after] = [a.get(field) ?? [], b.get(field) ?? []]
    if (before.join('\n') === after.join('\n')) return []
    const isOrder = [...before].sort().join('\n') === [...after].sort().join('\n')
    const only = (values: string[], others: string[]) => values.filter(value => !others.includes(value))
    const values = isOrder ? [before, after] : [only(before, after), only(after, before)]
    const cause = isOrder ? 'order: the same values in another one' : causeOf(field)
    return [
      {
        field: titled(field),
        old: values[0]?.join(', ') ?? '',
        new: values[1]?.join(', ') ?? '',
        ...(cause === undefined ? {} : { cause }),
      },
    ]
  })
}

function causeOf(field: string): string | undefined {
  if (field === 'generator') return 'tool version: another back-end, or another version of it'
  if (field === 'metadata-version') return 'tool version: another version of the back-end'
  if (field === 'tag') return 'another platform or Python'
  return undefined
}

function titled(field: string): string {
  return field.replace(/(^|-)([a-z])/g, (_, dash: string, letter: string) => dash + letter.toUpperCase())
}
