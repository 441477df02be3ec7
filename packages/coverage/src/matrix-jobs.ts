import { copyFile, mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import {
  boolean,
  byBytes,
  fileSize,
  ifThere,
  list,
  listFiles,
  matching,
  number,
  object,
  optional,
  Problem,
  parseJson,
  readLimited,
  readShape,
  renderJson,
  sha256,
  text,
  writeFileAtomic,
} from '@release-tools/base'
import { type PythonResults, recordsDir } from '@release-tools/evidence'
import type { InstalledWheel } from './python.ts'

type Requirements = NonNullable<PythonResults['requirements']>

/** The data of one matrix job about one project. */
export interface MatrixJob {
  /** `python-3.12` */
  name: string
  /** The project's directory from the root of the repository; `.` for the only one. */
  directory: string
  /** `3.12.1`, `PyPy 3.9.16` */
  python: string
  /** Where the requirements of the tests came from; undefined if it is not known. */
  requirements?: Requirements | undefined
  /** Absolute paths. Empty if the wheel has no Python files. */
  dataFiles: string[]
  /** The wheel that was tested, as it was installed in that job; undefined if it was not one of setup-tests. */
  wheel?: InstalledWheel | undefined
  /** Absolute path. */
  junit: string
  /** pytest failed, because of a test or for another reason. */
  failed: boolean
}

const noteShape = object({
  version: number(1, 1),
  name: text,
  directory: text,
  commit: text,
  python: text,
  requirements: optional(object({ from: text, pinned: boolean })),
  wheel: optional(object({ places: list(text), hasPython: boolean })),
  failed: boolean,
  data: list(matching(/^data-\d+$/, 'the name of a data file')),
})

/**
 * Stores the data of a matrix job beside the release directory (`release.records/coverage/…`), from where it is handed to the job
 * that reports. If the matrix job runs again, it replaces its data.
 */
export async function storeMatrixJob(releaseDir: string, job: MatrixJob & { commit: string }): Promise<void> {
  const target = join(matrixJobsDir(releaseDir), folderOf(job))
  await rm(target, { recursive: true, force: true })
  await mkdir(target, { recursive: true })
  const data = job.dataFiles.map((_, index) => `data-${index + 1}`)
  for (const [index, file] of job.dataFiles.entries()) await copyFile(file, join(target, `data-${index + 1}`))
  await copyFile(job.junit, join(target, junitName))
  const { name, directory, commit, python, requirements, wheel, failed } = job
  await writeFileAtomic(
    join(target, noteName),
    renderJson({
      ...{ version: 1, name, directory, commit, python },
      ...(requirements === undefined ? {} : { requirements }),
      ...(wheel === undefined ? {} : { wheel }),
      ...{ failed, data },
    }),
  )
}

/**
 * The data of matrix jobs beside the release directory, by name and directory. Throws a Problem if its commit differs, or if it is
 * incomplete.
 */
export async function readMatrixJobs(releaseDir: string, commit: string): Promise<MatrixJob[]> {
  const folders = (await ifThere(readdir(matrixJobsDir(releaseDir)))) ?? []
  const jobs: MatrixJob[] = []
  for (const folder of folders) jobs.push(await readMatrixJob(join(matrixJobsDir(releaseDir), folder), folder, commit))
  return jobs.sort((a, b) => byBytes(a.name, b.name) || byBytes(a.directory, b.directory))
}

/** Absolute paths of all files of matrix jobs beside the release directory. */
export async function matrixJobFiles(releaseDir: string): Promise<string[]> {
  const directory = matrixJobsDir(releaseDir)
  const found = (await ifThere(listFiles(directory))) ?? []
  return found.map(path => join(directory, path))
}

async function readMatrixJob(path: string, folder: string, commit: string): Promise<MatrixJob> {
  await requireFile(join(path, noteName), folder)
  const value = parseJson((await readLimited(join(path, noteName), noteLimit)).toString('utf8'), join(path, noteName))
  const note = readShape(noteShape, value, join(path, noteName), again)
  if (note.commit !== commit) {
    throw new Problem(`use the matrix job ${JSON.stringify(note.name)}`, {
      found: `it measured the commit ${note.commit}, but ${commit} is checked out.`,
      next: 'Check out the same commit in all jobs, and start with an empty release directory.',
    })
  }
  const dataFiles = note.data.map(file => join(path, file))
  const junit = join(path, junitName)
  for (const file of [...dataFiles, junit]) await requireFile(file, note.name)
  const { name, directory, python, requirements, wheel, failed } = note
  return { name, directory, python, requirements, wheel, failed, dataFiles, junit }
}

const noteName = 'matrix-job.json'
const junitName = 'junit.xml'
const noteLimit = 1024 * 1024
const again = 'Delete its directory, and run the matrix job again.'

async function requireFile(path: string, name: string): Promise<void> {
  if ((await fileSize(path)) !== undefined) return
  throw new Problem(`use the matrix job ${JSON.stringify(name)}`, { found: `${path} is missing.`, next: again })
}

function matrixJobsDir(releaseDir: string): string {
  return join(recordsDir(releaseDir), 'coverage')
}

/** A directory name that is valid in the artifact service and on every file system, and different for each project. */
function folderOf({ name, directory }: MatrixJob): string {
  if (!/^\w$|^\w[\w.+ -]{0,98}[\w+-]$/.test(name)) {
    throw new Problem('use the input `matrix-job`', {
      found: `${JSON.stringify(name)} is not a valid name.`,
      next: 'Use only letters, digits, spaces and . _ + -, for example `python-3.12 linux`.',
    })
  }
  return directory === '.' ? name : `${name}.${sha256(Buffer.from(directory)).slice(0, 12)}`
}
