import type { Content } from '../contents.ts'
import { type DistributionFinding, error, quoted, warning } from '../finding.ts'

/** A line of RECORD: https://packaging.python.org/en/latest/specifications/recording-installed-packages/#the-record-file */
interface RecordLine {
  path: string
  /** `sha256=…` in base64url; empty for RECORD itself. */
  hash: string
  size: string
}

/** Checks RECORD: each member is listed, and has the digest and the size that it says. */
export function checkRecord(record: Content, contents: Content[]): DistributionFinding[] {
  const lines = new Map<string, RecordLine>()
  const found: DistributionFinding[] = []
  for (const fields of csvLines(record.text ?? '')) {
    const [path = '', hash = '', size = ''] = fields
    const line = { path: path.replaceAll('\\', '/'), hash, size }
    if (lines.has(line.path)) found.push(error('record', `RECORD lists ${quoted(line.path)} twice.`, line.path))
    lines.set(line.path, line)
  }
  const files = contents.filter(({ path }) => !path.endsWith('/') && !isUnlisted(path))
  for (const file of files) found.push(...checkLine(file, lines.get(file.path), record))
  const there = new Set(files.map(({ path }) => path))
  const absent = [...lines.keys()].filter(path => !there.has(path) && !path.endsWith('/') && !isUnlisted(path))
  return [...found, ...absent.map(path => warning('record', `RECORD lists ${quoted(path)}, which is not there.`, path))]
}

function checkLine(
  { path, digest, size }: Content,
  line: RecordLine | undefined,
  record: Content,
): DistributionFinding[] {
  if (path === record.path) return []
  if (line === undefined) return [warning('record', `RECORD does not list ${quoted(path)}.`, path)]
  if (line.hash === '') return [error('record', `RECORD has no digest of ${quoted(path)}.`, path)]
  const [algorithm, stated] = line.hash.split('=')
  if (algorithm !== 'sha256')
    return [
      warning(
        'record',
        `RECORD has a digest of ${quoted(path)} by ${quoted(algorithm ?? '')}, which is not checked.`,
        path,
      ),
    ]
  const found: DistributionFinding[] = []
  if (stated !== digest) found.push(error('record', `${quoted(path)} does not have the digest that RECORD says.`, path))
  if (line.size !== '' && line.size !== String(size))
    found.push(error('record', `${quoted(path)} has ${size} bytes, but RECORD says ${quoted(line.size)}.`, path))
  return found
}

/** Signatures of RECORD. */
function isUnlisted(path: string): boolean {
  return /\.dist-info\/RECORD\.(?:jws|p7s)$/.test(path)
}

/** Lines of comma-separated values, with quotes as Python's `csv` writes them. */
export function* csvLines(text: string): Generator<string[]> {
  for (const line of text.split(/\r?\n/)) {
    if (line === '') continue
    yield [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, inQuotes, plain]) =>
      inQuotes === undefined ? (plain ?? '') : inQuotes.replaceAll('""', '"'),
    )
  }
}
