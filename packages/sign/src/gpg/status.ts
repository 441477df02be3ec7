/** A line that gpg writes for programs (`--status-fd`): its keyword, and the words after it. */
export interface StatusLine {
  word: string
  args: string[]
}

const prefix = '[GNUPG:] '

/** The status lines among other output. https://git.gnupg.org/cgi-bin/gitweb.cgi?p=gnupg.git;a=blob;f=doc/DETAILS */
export function parseStatus(output: string): StatusLine[] {
  return output
    .split('\n')
    .filter(line => line.startsWith(prefix))
    .map(line => {
      const [word = '', ...args] = line.slice(prefix.length).trim().split(' ')
      return { word, args }
    })
}

/** Words that tell of a signature that does not count, although gpg ends with 0 after some of them. */
const bad = ['BADSIG', 'ERRSIG', 'REVKEYSIG', 'EXPKEYSIG', 'EXPSIG', 'NODATA', 'FAILURE']

/**
 * Why the status lines of `gpg --verify` do not say that the file has exactly one signature, and a good one by this key; undefined if they
 * do. Fingerprints are in upper-case hex.
 */
export function refusedBy(lines: StatusLine[], key: { fingerprint: string; primary: string }): string | undefined {
  const wrong = lines.find(({ word }) => bad.includes(word))
  if (wrong !== undefined) return `gpg says ${wrong.word}`
  const count = (word: string) => lines.filter(line => line.word === word).length
  if (['NEWSIG', 'GOODSIG', 'VALIDSIG'].some(word => count(word) !== 1)) return 'gpg does not find one good signature'
  const { args = [] } = lines.find(({ word }) => word === 'VALIDSIG') ?? {}
  if (args[0] === key.fingerprint && args.at(-1) === key.primary) return undefined
  return `gpg says that the key ${args[0]} made it`
}

/** The code of a failure (gpg-error.h), which its source is packed into the upper bits of; undefined if there was none. */
export function failureCode(lines: StatusLine[]): number | undefined {
  const { args } = lines.find(({ word }) => word === 'FAILURE') ?? {}
  return args === undefined ? undefined : Number(args[1]) & 0xffff
}
