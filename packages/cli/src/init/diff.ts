import type { AdoptFile } from '@release-tools/scaffold'
import { createTwoFilesPatch } from 'diff'
import { harmless } from '../text.ts'

/** The changes as one unified diff. Digests of pins are counted: nobody reads them. */
export function changes(files: AdoptFile[], colors: boolean): string {
  return files
    .filter(({ before, text, fate }) => fate !== 'same' && before !== text)
    .map(file => painted(diffOf(file), colors))
    .join('')
}

function diffOf({ path, before, text, isPins }: AdoptFile): string {
  const [old, present] = [before ?? '', text].map(isPins ? withoutDigests : same)
  const from = before === undefined ? '/dev/null' : `a/${path}`
  const patch = createTwoFilesPatch(from, `b/${path}`, old ?? '', present ?? '', undefined, undefined, {
    context: 3,
    stripTrailingCr: true,
  })
  // The library puts a line of `=` on top.
  return patch.replace(/^=+\n/, '')
}

function same(text: string): string {
  return text
}

/** `hatchling==1.27.0 # 2 digests` */
function withoutDigests(text: string): string {
  return text.replace(/ \\\n((?: +--hash=\S+(?: \\)?\n)+)/g, (_, lines: string) => {
    const number = lines.split('\n').length - 1
    return `  # ${number} digest${number === 1 ? '' : 's'}\n`
  })
}

const [green, red, plain] = ['\u001B[32m', '\u001B[31m', '\u001B[0m']

function painted(patch: string, colors: boolean): string {
  return patch
    .trimEnd()
    .split('\n')
    .map(line => {
      const shown = harmless(line)
      if (!colors || !/^[+-]/.test(line)) return `${shown}\n`
      return `${line.startsWith('+') ? green : red}${shown}${plain}\n`
    })
    .join('')
}
