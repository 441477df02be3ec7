import { byBytes, count, type Measure, messageOf, pool } from '@release-tools/base'
import type { FileEntry, Manifest } from '../manifest/manifest-model.ts'
import { summaryName, tarballName, unlisted } from '../manifest/release-names.ts'
import { rebuildSentences } from '../manifest/reproducible.ts'
import { nameIn, type ReleaseSource } from '../release/release-source.ts'
import type { Check, FileCheck } from './report.ts'

/** Files read at once; more only makes a disk seek. */
const atOnce = 8

/** A file and what it must be. */
type Expected = Measure & Pick<FileEntry, 'path' | 'asset'>

/**
 * Every file of the release against the manifest, and every file that should not be there, in each source. The files that a
 * manifest can't list are held to what the first source has of them.
 */
export async function checkFiles(manifest: Manifest, sources: ReleaseSource[]): Promise<FileCheck[]> {
  const [first] = sources
  if (!first) return []
  const own = await Promise.all(
    unlisted
      .filter(path => first.names.includes(path))
      .map(async path => ({ path, asset: path, ...(await first.measure(path)) })),
  )
  const expected: Expected[] = [...own, ...manifest.files]
  const missing = unlisted
    .filter(path => !first.names.includes(path))
    .map(path => ({ path, status: 'fail' as const, detail: 'It is missing.' }))
  const checked = await pool(expected, atOnce, file => checkFile(file, sources))
  const extra = sources.flatMap(source => extraFiles(manifest, expected, source))
  return [...missing, ...checked, ...extra].sort((a, b) => byBytes(a.path, b.path))
}

/** All files as one check, which names the first that are wrong. */
export function summarize(files: FileCheck[], manifest: Manifest): Check {
  const bad = files.filter(({ status }) => status === 'fail')
  const wrong = bad.length > 0 ? bad : files.filter(({ status }) => status === 'error')
  const absent = files.filter(({ status }) => status === 'absent').length
  const elsewhere = absent > 0 ? ` ${absent} more are in the tarball, which is not here.` : ''
  if (wrong.length === 0) {
    const equal = `${count(files.length - absent, 'file')} as the manifest says.${elsewhere}`
    return { name: 'files', status: 'pass', detail: [equal, ...unverified(manifest)].join(' ') }
  }
  const named = wrong.slice(0, 3).map(({ path, detail = '' }) => `${JSON.stringify(path)}: ${detail}`)
  const more = wrong.length > named.length ? [`and ${wrong.length - named.length} more.`] : []
  return { name: 'files', status: bad.length > 0 ? 'fail' : 'error', detail: [...named, ...more].join(' ') }
}

/** A digest says which file it is, and not that its source gives it. */
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
      detail: 'It travels in the tarball, which is not here.',
    }
  return { path, size, sha256, ...best }
}

/** What the system refuses to read is not wrong, and not known to be right. */
function unreadable(error: unknown): Pick<FileCheck, 'status' | 'detail'> {
  return { status: 'error', detail: `It could not be read (${messageOf(error)}).` }
}

async function compare(file: Expected, source: ReleaseSource): Promise<Pick<FileCheck, 'status' | 'detail'>> {
  const name = nameIn(source, file)
  if (name === undefined) return { status: 'absent' }
  const where = source.kind === 'tarball' ? ' in the tarball' : ''
  if (!source.names.includes(name)) return { status: 'fail', detail: `It is missing${where}.` }
  const { size, sha256 } = await source.measure(name)
  if (size !== file.size) return { status: 'fail', detail: `It has ${size} bytes${where}, not ${file.size}.` }
  if (sha256 !== file.sha256) return { status: 'fail', detail: `Its SHA-256 is ${sha256}${where}, not ${file.sha256}.` }
  return { status: 'pass' }
}

function extraFiles(manifest: Manifest, expected: Expected[], source: ReleaseSource): FileCheck[] {
  const known = new Set([
    ...expected.map(file => nameIn(source, file)),
    ...unlisted,
    ...(source.kind === 'assets' ? besides(manifest) : []),
  ])
  const where = source.kind === 'tarball' ? 'It is in the tarball, and ' : 'It '
  return source.names
    .filter(name => !known.has(name))
    .map(path => ({ path, status: 'fail', detail: `${where}is not part of the release.` }))
}

function besides({ source }: Manifest): string[] {
  const tarball = tarballName(source.tag)
  return [tarball, `${tarball}.sig`, `${tarball}.sigstore.json`, summaryName]
}
