import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { listFiles, readArchive, readPieces, sha256File } from '@release-tools/base'
import { artifactsDir, parseSdistName, parseWheelName, pythonName, sameVersion } from '@release-tools/evidence'

/** A file in `artifacts/`. */
export interface ReleasedFile {
  /** Absolute path. */
  path: string
  fileName: string
  /** In lower-case hexadecimal digits. */
  sha256: string
}

/** A version of a Python package, with the files in which it is released. */
export interface Distribution {
  /** In the spelling of its first file. */
  name: string
  version: string
  wheels: ReleasedFile[]
  sdists: ReleasedFile[]
}

/** What a release consists of, besides images. */
export interface Artifacts {
  distributions: Distribution[]
  others: ReleasedFile[]
}

/** The artifacts of a release directory, in bytewise order. Throws a Problem for a link or a special file among them. */
export async function readArtifacts(releaseDir: string): Promise<Artifacts> {
  const directory = join(releaseDir, artifactsDir)
  const there = await readdir(directory).catch(() => undefined)
  const paths = there === undefined ? [] : await listFiles(directory)
  const files: ReleasedFile[] = []
  for (const path of paths)
    files.push({
      path: join(directory, path),
      fileName: basename(path),
      sha256: await sha256File(join(directory, path)),
    })
  const artifacts: Artifacts = { distributions: [], others: [] }
  // Wheels first: they tell which archives are source distributions.
  const isWheel = ({ fileName }: ReleasedFile) => parseWheelName(fileName) !== undefined
  for (const file of files.filter(isWheel)) addWheel(artifacts, file)
  for (const file of files.filter(file => !isWheel(file))) await addOther(artifacts, file)
  return artifacts
}

function addWheel({ distributions }: Artifacts, file: ReleasedFile): void {
  const { name, version } = parseWheelName(file.fileName) ?? { name: '', version: '' }
  const known = find(distributions, name, version)
  if (known === undefined) distributions.push({ name, version, wheels: [file], sdists: [] })
  else known.wheels.push(file)
}

async function addOther({ distributions, others }: Artifacts, file: ReleasedFile): Promise<void> {
  const { name, version } = parseSdistName(file.fileName) ?? { name: '', version: '' }
  const known = find(distributions, name, version)
  if (known !== undefined) known.sdists.push(file)
  else if (name !== '' && (await hasMetadata(file.path)))
    distributions.push({ name, version, wheels: [], sdists: [file] })
  else others.push(file)
}

function find(distributions: Distribution[], name: string, version: string): Distribution | undefined {
  return distributions.find(
    one => pythonName(one.name) === pythonName(name) && sameVersion(one.version, version, 'pep440'),
  )
}

/** True if the archive is a source distribution: it has `PKG-INFO` in its only folder. */
async function hasMetadata(path: string): Promise<boolean> {
  try {
    for await (const entry of readArchive(readPieces(path))) if (/^[^/]+\/PKG-INFO$/.test(entry.path)) return true
    return false
  } catch {
    // A damaged archive, or one with links, is a file like any other.
    return false
  }
}
