import { basename } from 'node:path'
import { byBytes, count, type Measure, messageOf, pool } from '@release-tools/base'
import type { FileEntry, Manifest } from '../manifest/manifest-model.ts'
import { lastEventsName, summaryName, tarballName, unlisted } from '../manifest/release-names.ts'
import { rebuildSentences } from '../manifest/reproducible.ts'
import { type Folder, nameIn, type ReleaseSource } from '../release/release-source.ts'
import { evidenceLimit } from '../release/tarball.ts'
import { gpgSignatures } from './check-gpg.ts'
import type { Check, FileCheck } from './report.ts'

/** Number of files that are open at the same time. Each thread reads one, and knows its next ones. */
const atOnce = 32

/** A file, with the size and digest that it must have. */
type Expected = Measure & Pick<FileEntry, 'path' | 'asset'>

/**
 * Compares every file of the release with the manifest, in each source, and reports files that do not belong to the release. The
 * manifest cannot list some files: for these, it compares the other sources with the first.
 */
export async function checkFiles(manifest: Manifest, sources: ReleaseSource[]): Promise<FileCheck[]> {
  const [first] = sources
  if (!first) return []
  if (first.kind === 'asset') return checkAsset(manifest, first)
  const own = await Promise.all(
    unlisted
      .filter(path => first.names.includes(path))
      .map(async path => ({ path, asset: path, ...(await first.measure(path, size => size <= evidenceLimit)) })),
  )
  const tooLarge = own
    .filter(({ size }) => size > evidenceLimit)
    .map(({ path, size }) => ({
      path,
      ...fails('different', `It has ${size} bytes, more than the ${evidenceLimit} accepted.`),
    }))
  const expected: Expected[] = [...own.filter(({ size }) => size <= evidenceLimit), ...manifest.files]
  const missing = unlisted
    .filter(path => !first.names.includes(path))
    .map(path => ({ path, ...fails('missing', 'It is missing.') }))
  const checked = await pool(expected, atOnce, file => checkFile(file, sources))
  const extra = sources.flatMap(source => extraFiles(manifest, expected, source))
  return [...missing, ...tooLarge, ...checked, ...extra].sort((a, b) => byBytes(a.path, b.path))
}

/** Checks one asset by itself. Nothing is said of the other files of the release. */
async function checkAsset(manifest: Manifest, source: Folder): Promise<FileCheck[]> {
  const name = basename(source.path)
  const known = [...unlisted.map(path => ({ path, asset: path })), ...manifest.files]
  const file = known.find(({ asset }) => asset === name)
  if (file !== undefined && 'sha256' in file) return [await checkFile(file, [source])]
  if (file !== undefined) return [{ path: file.path, status: 'pass' }]
  // A file of another size has other content.
  const { sha256 } = await source.measure(name, size => manifest.files.some(one => one.size === size))
  const same = manifest.files.find(one => one.sha256 === sha256)
  const detail =
    same === undefined
      ? 'It is not part of the release.'
      : `The release has this content under the name ${JSON.stringify(same.asset ?? same.path)}. Give the file that name.`
  return [{ path: name, ...fails('extra', detail) }]
}

/** Summarises all files as one check, which names the first three that are wrong. */
export function summarize(files: FileCheck[], manifest: Manifest): Check {
  const bad = files.filter(({ status }) => status === 'fail')
  const wrong = bad.length > 0 ? bad : files.filter(({ status }) => status === 'error')
  const absent = files.filter(({ status }) => status === 'absent').length
  const elsewhere = absent > 0 ? ` Not checked: ${count(absent, 'file')} that only the release tarball has.` : ''
  if (wrong.length === 0) {
    const equal = `Size and digest of ${count(files.length - absent, 'file')} match the manifest.${elsewhere}`
    return { name: 'files', status: 'pass', detail: [equal, ...unverified(manifest)].join(' ') }
  }
  const named = wrong.slice(0, 3).map(({ path, detail = '' }) => `${JSON.stringify(path)}: ${detail}`)
  const more = wrong.length > named.length ? [`and ${wrong.length - named.length} more.`] : []
  return { name: 'files', status: bad.length > 0 ? 'fail' : 'error', detail: [...named, ...more].join(' ') }
}

/** A digest identifies a file, but does not prove that its source builds to it. */
function unverified({ files }: Manifest): string[] {
  return rebuildSentences(
    files.filter(({ reproducible }) => reproducible === 'unverified'),
    'file',
  )
}

async function checkFile(file: Expected, sources: ReleaseSource[]): Promise<FileCheck> {
  const { path, size, sha256 } = file
  const found = await Promise.all(sources.map(source => compare(file, source).catch(unreadable)))
  const wrong = found.find(({ status }) => status === 'fail') ?? found.find(({ status }) => status === 'error')
  const best = wrong ??
    found.find(({ status }) => status === 'pass') ?? {
      status: 'absent' as const,
      detail: 'It is only in the release tarball, which was not read.',
    }
  return { path, size, sha256, ...best }
}

/** If the system refuses to read a file, the file is neither wrong nor known to be right. */
function unreadable(error: unknown): Pick<FileCheck, 'status' | 'detail'> {
  return { status: 'error', detail: `It could not be read (${messageOf(error)}).` }
}

async function compare(file: Expected, source: ReleaseSource): Promise<Omit<FileCheck, 'path' | 'size' | 'sha256'>> {
  const name = nameIn(source, file)
  if (name === undefined) return { status: 'absent' }
  const where = source.kind === 'tarball' ? ' in the tarball' : ''
  if (!source.has(name)) return fails('missing', `It is missing${where}.`)
  const { size, sha256 } = await source.measure(name, found => found === file.size)
  if (size !== file.size) return fails('different', `It has ${size} bytes${where}, not ${file.size}.`)
  if (sha256 !== file.sha256) return fails('different', `Its SHA-256 is ${sha256}${where}, not ${file.sha256}.`)
  return { status: 'pass' }
}

function fails(problem: NonNullable<FileCheck['problem']>, detail: string) {
  return { status: 'fail' as const, problem, detail }
}

function extraFiles(manifest: Manifest, expected: Expected[], source: ReleaseSource): FileCheck[] {
  const known = new Set([
    ...expected.map(file => nameIn(source, file)),
    ...unlisted,
    ...(source.kind === 'assets' ? [...besides(manifest), ...gpgSignatures(source)] : []),
  ])
  const names = source.names.filter(name => !known.has(name))
  return names.map(path => ({ path, ...fails('extra', extraDetail(path, manifest, source)) }))
}

function extraDetail(path: string, { source: { tag } }: Manifest, { kind }: ReleaseSource): string {
  const tarball = tarballName(tag)
  if (kind === 'tarball') return 'It is in the tarball, and is not part of the release.'
  if (`${path}.gz` === tarball)
    return `It is ${tarball}, unzipped, as Safari does with downloads. Take it out of the folder, and download ${tarball} again.`
  return 'It is not part of the release. Take it out of the folder.'
}

function besides({ source }: Manifest): string[] {
  const tarball = tarballName(source.tag)
  return [tarball, `${tarball}.sig`, `${tarball}.sigstore.json`, summaryName, lastEventsName]
}
