import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { byBytes, fileSize, listFiles } from '@release-tools/base'
import { kinds, manifestPayload, parseManifest, type Reproducible } from '@release-tools/evidence'

const manifestName = kinds.manifest.files.document.path

/** A file of two builds of one tag. */
export interface Comparison {
  path: string
  reproducible: Reproducible
  /** `n/a` if the manifest promises nothing. */
  result: 'equal' | 'different' | 'n/a'
}

/**
 * Compares two release directories of one tag in the way that their manifests promise: by bytes, by signed content, or not at all.
 * Files with `unverified` are compared by bytes: the build of the demo's project is reproducible, and this verifies it.
 */
export async function compareReleases(first: string, second: string): Promise<Comparison[]> {
  const promised = await promises(first)
  const paths = [...new Set([...(await listFiles(first)), ...(await listFiles(second))])].sort(byBytes)
  return Promise.all(paths.map(path => compareFile(first, second, path, promised.get(path) ?? 'no')))
}

async function promises(release: string): Promise<Map<string, Reproducible>> {
  const manifest = parseManifest(await readFile(join(release, manifestName), 'utf8'))
  const listed = manifest.files.map(file => [file.path, file.reproducible] as const)
  // The manifest cannot list itself. Its content must be equal, but not its signature, and not the sums of both.
  return new Map<string, Reproducible>([...listed, [manifestName, 'payload']])
}

async function compareFile(
  first: string,
  second: string,
  path: string,
  reproducible: Reproducible,
): Promise<Comparison> {
  const [a, b] = [join(first, path), join(second, path)]
  const there = (await Promise.all([fileSize(a), fileSize(b)])).every(size => size !== undefined)
  if (!there) return { path, reproducible, result: 'different' }
  if (reproducible === 'no') return { path, reproducible, result: 'n/a' }
  const read = reproducible === 'payload' ? payloadOf : (file: string) => readFile(file, 'base64')
  return { path, reproducible, result: (await read(a)) === (await read(b)) ? 'equal' : 'different' }
}

async function payloadOf(file: string): Promise<string> {
  const text = await readFile(file, 'utf8')
  if (file.endsWith(manifestName)) return JSON.stringify(manifestPayload(parseManifest(text)))
  return text
    .split('\n')
    .filter(line => line !== '')
    .map(signedContent)
    .join('\n')
}

/** The statement of a DSSE bundle, without the name of the run that made it. */
function signedContent(line: string): string {
  const statement = JSON.parse(Buffer.from(JSON.parse(line).dsseEnvelope.payload, 'base64').toString('utf8'))
  return JSON.stringify(statement, (key, value) => (key === 'invocationId' ? undefined : value))
}

/** The comparison as a table for a terminal. */
export function comparisonTable(rows: Comparison[]): string[] {
  const width = Math.max(...rows.map(row => row.path.length))
  return rows.map(row => `  ${row.path.padEnd(width)}  ${row.reproducible.padEnd('unverified'.length)}  ${row.result}`)
}
