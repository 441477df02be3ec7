import { badInput, flag, gpgSpec, ifGiven, lines, type Reader, readInputs, type Spec } from '@release-tools/runner'
import type { InputName } from './names.ts'

/** A whole fingerprint, in upper-case hex, as keys of version 4 to 6 have it. A short identifier can be that of another key. */
const fingerprint: Reader<string> = (value, name) => {
  const digits = value.replace(/^0x/i, '').replaceAll(/\s/g, '').toUpperCase()
  if (/^(?:[0-9A-F]{40}|[0-9A-F]{64})$/.test(digits)) return digits
  throw badInput(
    name,
    `${JSON.stringify(value)} is not a fingerprint of 40 or 64 hexadecimal digits.`,
    'Give it as `gpg --fingerprint` prints it.',
  )
}

export const spec = {
  files: lines,
  fingerprint: ifGiven(fingerprint),
  ...gpgSpec,
  'dry-run': flag,
} satisfies Spec<InputName>

/** Reads the inputs. */
export function read() {
  const inputs = readInputs(spec)
  if (inputs.files.length === 0) throw badInput('files', 'it is empty.', 'Name the files to sign.')
  return inputs
}

export type Inputs = ReturnType<typeof read>
