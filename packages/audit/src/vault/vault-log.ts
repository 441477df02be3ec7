import { at, listAt, numberAt, Problem, parseJson, readPieces, textAt } from '@release-tools/base'

/** A signature that Vault made, as its log says it. Texts are hashed, unless the device writes them as they are. */
export interface VaultSignature {
  /** Identifier of the request. */
  request: string
  /** When Vault answered, as it writes times. */
  time: string
  /** Path without the name of the key: `transit`. */
  mount: string
  /** Name of the key. */
  key: string
  /** Without slashes at its ends; empty for the root. */
  namespace: string
  /** What was signed, in base64. */
  inputs: string[]
  keyVersion: string | undefined
  accessor: string | undefined
}

/** What the files of a log have. */
export interface VaultLog {
  signatures: VaultSignature[]
  /** Times of the first and last line of each file, in milliseconds since 1970. */
  spans: { from: number; to: number }[]
}

/** Longer than any line of a log whose texts are hashed. */
const lineLimit = 4 * 1024 * 1024
/** More signatures than a Vault makes for releases in a hundred years. */
const mostSignatures = 1_000_000
const whole = 'Copy the log of Vault again, the whole file as the audit device wrote it (JSON).'

/**
 * Reads the files of an audit device: one JSON object on each line. Only answers without an error count, because only they are signatures.
 * Needs little memory, whatever the size. Throws a Problem.
 * https://developer.hashicorp.com/vault/docs/audit/schema
 */
export async function readVaultLog(files: readonly string[]): Promise<VaultLog> {
  const log: VaultLog = { signatures: [], spans: [] }
  for (const file of files) {
    const ends: { first?: Line; last?: Line } = {}
    for await (const line of linesOf(file)) {
      ends.first ??= line
      ends.last = line
      if (!line.text.includes('/sign/')) continue
      const signature = signatureIn(objectIn(line))
      if (signature !== undefined) log.signatures.push(signature)
      if (log.signatures.length > mostSignatures)
        throw unreadable(line, `the log has more than the ${mostSignatures} signatures accepted.`)
    }
    if (ends.first === undefined || ends.last === undefined)
      throw new Problem(`read ${file}`, { found: 'it has no lines.', next: whole })
    log.spans.push({ from: timeIn(ends.first), to: timeIn(ends.last) })
  }
  return log
}

interface Line {
  file: string
  number: number
  text: string
}

async function* linesOf(file: string): AsyncGenerator<Line> {
  let [rest, number]: [Buffer, number] = [Buffer.alloc(0), 0]
  for await (const piece of readPieces(file, { accepted: 'any' })) {
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece])
    let start = 0
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
      number++
      if (end > start) yield { file, number, text: bytes.toString('utf8', start, end) }
      start = end + 1
    }
    rest = Buffer.from(bytes.subarray(start))
    if (rest.length > lineLimit)
      throw unreadable({ file, number: number + 1 }, `it is longer than the ${lineLimit} bytes accepted.`)
  }
  if (rest.length > 0) yield { file, number: number + 1, text: rest.toString('utf8') }
}

function objectIn(line: Line): unknown {
  try {
    return parseJson(line.text, 'the line')
  } catch (cause) {
    throw unreadable(line, 'it is not a whole JSON object.', cause)
  }
}

function timeIn(line: Line): number {
  const time = Date.parse(textAt(objectIn(line), 'time') ?? '')
  if (Number.isNaN(time)) throw unreadable(line, 'it has no time.')
  return time
}

function unreadable({ file, number }: Pick<Line, 'file' | 'number'>, found: string, cause?: unknown): Problem {
  return new Problem(`read line ${number} of ${file}`, { found, next: whole, cause })
}

function signatureIn(line: unknown): VaultSignature | undefined {
  const [, mount = '', key = ''] =
    /^(.+)\/sign\/([\w.-]+)(?:\/[\w-]+)?$/.exec(textAt(line, 'request', 'path') ?? '') ?? []
  const isSignature = textAt(line, 'type') === 'response' && (textAt(line, 'error') ?? '') === ''
  if (key === '' || !isSignature) return undefined
  const version = numberAt(line, 'response', 'data', 'key_version')
  const batch = listAt(line, 'request', 'data', 'batch_input').map(one => at(one, 'input'))
  return {
    request: textAt(line, 'request', 'id') ?? '',
    time: textAt(line, 'time') ?? '',
    mount,
    key,
    namespace: (textAt(line, 'request', 'namespace', 'path') ?? '').replaceAll(/^\/+|\/+$/g, ''),
    inputs: [at(line, 'request', 'data', 'input'), ...batch].filter(one => typeof one === 'string'),
    keyVersion: version === undefined ? undefined : String(version),
    accessor: textAt(line, 'auth', 'accessor') || undefined,
  }
}
