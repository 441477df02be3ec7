import { Problem } from '@release-tools/base'

/**
 * The head of an audit log: how many lines it has, and one digest of them all. Its text is a checkpoint as C2SP specifies
 * (https://c2sp.org/tlog-checkpoint), so that witnesses can sign it: origin, size, and the base64 of the root of the Merkle tree
 * (RFC 6962) whose leaves are the lines.
 */
export interface LogHead {
  /** `github.com/owner/name/audit-log` */
  origin: string
  size: number
  /** In lower-case hex. */
  root: string
}

/** Most bytes of a head, also of one that witnesses signed. */
export const logHeadLimit = 64 * 1024

const originForm = /^[^\p{Cc}\p{Cs}]{1,500}$/u
const rootForm = /^[A-Za-z0-9+/]{43}=$/
const extension = /^[^\p{Cc}\p{Cs}]+$/u

/** The text of a head: three lines. */
export function renderLogHead({ origin, size, root }: LogHead): string {
  return `${origin}\n${size}\n${Buffer.from(root, 'hex').toString('base64')}\n`
}

/**
 * Reads a head. Extension lines, and the signatures of witnesses after an empty line, are allowed and not looked at: a head is compared with the
 * lines of a log, which no signature replaces. `what` names it in errors. Throws a Problem.
 */
export function parseLogHead(text: string, what: string): LogHead {
  const wrong = (found: string) =>
    new Problem(`read ${what}`, { found, next: 'Get the file again, and find out who wrote it.' })
  if (text.length > logHeadLimit)
    throw wrong(`it has ${text.length} characters, more than the ${logHeadLimit} accepted.`)
  const [note = ''] = text.split('\n\n', 1)
  const isWhole = text.length > note.length || note.endsWith('\n')
  const [origin = '', size = '', root = '', ...more] = note.replace(/\n$/, '').split('\n')
  if (!isWhole) throw wrong('its last line does not end.')
  if (!originForm.test(origin)) throw wrong('its first line is not the origin of a log.')
  if (!/^(?:0|[1-9]\d{0,14})$/.test(size)) throw wrong('its second line is not the number of lines of a log.')
  const digest = Buffer.from(root, 'base64')
  if (!rootForm.test(root) || digest.toString('base64') !== root)
    throw wrong('its third line is not the base64 of a SHA-256.')
  if (!more.every(line => extension.test(line))) throw wrong('a line after the third is not text.')
  return { origin, size: Number(size), root: digest.toString('hex') }
}
