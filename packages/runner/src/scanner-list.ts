import { type ScannerName, scannerNames } from '@release-tools/evidence'
import { commaList, ofType, oneOf } from './input-type.ts'
import { badInput, type Reader, words } from './inputs.ts'

/** Some of these scanners, in the order of every list. `known` are those that the action can run. */
export function scannerList(known: readonly ScannerName[] = scannerNames): Reader<ScannerName[]> {
  return ofType(commaList(oneOf(known)), (value, name) => {
    const wanted = words(value, name)
    const unknown = wanted.find(word => !known.some(scanner => scanner === word))
    if (unknown !== undefined)
      throw badInput(name, `it has ${JSON.stringify(unknown)}.`, `Valid values: ${known.join(', ')}.`)
    if (wanted.length === 0)
      throw badInput(name, 'it names no scanner.', 'Name at least one, or leave it out for the default.')
    return known.filter(scanner => wanted.includes(scanner))
  })
}
