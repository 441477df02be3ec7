import { basename, join } from 'node:path'
import { digestsOfFile, ifThere, listFiles } from '@release-tools/base'
import {
  artifactsDir,
  parseSdistName,
  parseWheelName,
  pythonName,
  readDistribution,
  sameVersion,
} from '@release-tools/evidence'

/** A file in `artifacts/`. */
export interface ReleasedFile {
  /** Absolute path. */
  path: string
  fileName: string
  /** Both in lower-case hexadecimal digits. */
  sha256: string
  sha512: string
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
  const paths = (await ifThere(listFiles(directory))) ?? []
  const files: ReleasedFile[] = []
  for (const path of paths)
    files.push({
      path: join(directory, path),
      fileName: basename(path),
      ...(await digestsOfFile(join(directory, path), ['sha256', 'sha512'])),
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
  const named = parseSdistName(file.fileName)
  const known = named && find(distributions, named.name, named.version)
  if (known !== undefined) return void known.sdists.push(file)
  // An archive without PKG-INFO, and a damaged one, are files like any other.
  const read = await readDistribution(file.path, () => false)
  if (read === undefined) return void others.push(file)
  const { name, version } = read
  const same = find(distributions, name, version)
  if (same === undefined) distributions.push({ name, version, wheels: [], sdists: [file] })
  else same.sdists.push(file)
}

function find(distributions: Distribution[], name: string, version: string): Distribution | undefined {
  return distributions.find(
    one => pythonName(one.name) === pythonName(name) && sameVersion(one.version, version, 'pep440'),
  )
}
