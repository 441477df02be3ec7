import { Problem } from '@release-tools/base'
import type { FileToKeep, KeptFile } from './store.ts'

/** Size in bytes and SHA-256 in lower-case hex, or only one of them if a store does not say the other. */
type Found = Partial<Pick<KeptFile, 'size' | 'sha256'>>

/** The Problem for a name that other bytes have in the store already. Nothing is ever overwritten. */
export function taken(place: string, file: Pick<FileToKeep, 'name' | 'size' | 'sha256'>, found: Found): Problem {
  return new Problem(`keep ${file.name} in ${place}`, {
    found: `other bytes have this name there: ${described(found)}, and not ${described(file)}.`,
    next: 'Find out which of both are genuine with `release-tools verify`. A store overwrites nothing: keep them in another place.',
  })
}

/** A kept file that is not what its record says: somebody changed it, or the store lost bytes. */
export class DamagedCopy extends Problem {}

/** The Problem for a kept file that is not what its record says. */
export function damaged(place: string, file: KeptFile, found: Found): DamagedCopy {
  return new DamagedCopy(`get ${file.name} from ${place}`, {
    found: `it has ${described(found)}, and its record says ${described(file)}.`,
    next: 'Get it from another store, and find out who changed it here.',
  })
}

/** A kept file that a record lists, and that is not there. */
export class LostCopy extends Problem {}

/** The Problem for a file that a record lists, and that is not there. */
export function missing(place: string, { name }: Pick<KeptFile, 'name'>): LostCopy {
  return new LostCopy(`get ${name} from ${place}`, {
    found: 'it is not there, although its record lists it.',
    next: 'Get it from another store, and find out who removed it here.',
  })
}

function described({ size, sha256 }: Found): string {
  const parts = [
    ...(size === undefined ? [] : [`${size} bytes`]),
    ...(sha256 === undefined ? [] : [`sha256:${sha256}`]),
  ]
  return parts.length === 0 ? 'other content' : parts.join(' with ')
}
