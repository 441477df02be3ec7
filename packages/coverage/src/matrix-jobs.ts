import { copyFile, mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import {
  boolean,
  byBytes,
  fileSize,
  list,
  matching,
  number,
  object,
  Problem,
  parseJson,
  readLimited,
  readShape,
  renderJson,
  sha256,
  text,
  writeFileAtomic,
} from '@release-tools/base'
import { recordsDir } from '@release-tools/evidence'

/** What one matrix job measured of one project. */
export interface MatrixJob {
  /** `python-3.12` */
  name: string
  /** Of the project, from the root of the repository; `.` for the only one. */
  directory: string
  /** `3.12.1` */
  python: string
  /** Absolute paths. */
  dataFiles: string[]
  /** Absolute path. */
  junit: string
  /** pytest failed, be it for a test or for something else. */
  failed: boolean
}

const noteShape = object({
  version: number(1, 1),
  name: text,
  directory: text,
  commit: text,
  python: text,
  failed: boolean,
  data: list(matching(/^data-\d+$/, 'the name of a data file')),
})

/**
 * Keeps what a matrix job measured beside the release directory (`release.records/coverage/…`), from where it travels to the job
 * that reports. A matrix job stored again replaces itself.
 */
export async function storeMatrixJob(releaseDir: string, job: MatrixJob & { commit: string }): Promise<void> {
  const target = join(matrixJobsDir(releaseDir), folderOf(job))
  await rm(target, { recursive: true, force: true })
  await mkdir(target, { recursive: true })
  const data = job.dataFiles.map((_, index) => `data-${index + 1}`)
  for (const [index, file] of job.dataFiles.entries()) await copyFile(file, join(target, `data-${index + 1}`))
  await copyFile(job.junit, join(target, junitName))
  const { name, directory, commit, python, failed } = job
  await writeFileAtomic(
    join(target, noteName),
    renderJson({ version: 1, name, directory, commit, python, failed, data }),
  )
}

/**
 * The matrix jobs beside the release directory, by name and directory. Throws a Problem for one of another commit, and for one that is
 * not whole.
 */
export async function readMatrixJobs(releaseDir: string, commit: string): Promise<MatrixJob[]> {
  const folders = await readdir(matrixJobsDir(releaseDir)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  const jobs: MatrixJob[] = []
  for (const folder of folders) jobs.push(await readMatrixJob(join(matrixJobsDir(releaseDir), folder), folder, commit))
  return jobs.sort((a, b) => byBytes(a.name, b.name) || byBytes(a.directory, b.directory))
}

async function readMatrixJob(path: string, folder: string, commit: string): Promise<MatrixJob> {
  await requireFile(join(path, noteName), folder)
  const value = parseJson((await readLimited(join(path, noteName), noteLimit)).toString('utf8'), join(path, noteName))
  const note = readShape(noteShape, value, join(path, noteName), again)
  if (note.commit !== commit) {
    throw new Problem(`use the matrix job ${JSON.stringify(note.name)}`, {
      found: `it measured the commit ${note.commit}, and ${commit} is checked out.`,
      next: 'Check out the same commit in all jobs, and start from an empty release directory.',
    })
  }
  const dataFiles = note.data.map(file => join(path, file))
  const junit = join(path, junitName)
  for (const file of [...dataFiles, junit]) await requireFile(file, note.name)
  const { name, directory, python, failed } = note
  return { name, directory, python, failed, dataFiles, junit }
}

const noteName = 'matrix-job.json'
const junitName = 'junit.xml'
const noteLimit = 1024 * 1024
const again = 'Remove its directory, and run the matrix job again.'

async function requireFile(path: string, name: string): Promise<void> {
  if ((await fileSize(path)) !== undefined) return
  throw new Problem(`use the matrix job ${JSON.stringify(name)}`, { found: `there is no file ${path}.`, next: again })
}

function matrixJobsDir(releaseDir: string): string {
  return join(recordsDir(releaseDir), 'coverage')
}

/** A directory's name that the artifact service and every file system take; projects of one matrix job do not meet. */
function folderOf({ name, directory }: MatrixJob): string {
  if (!/^\w$|^\w[\w.+ -]{0,98}[\w+-]$/.test(name)) {
    throw new Problem('use the input "matrix-job"', {
      found: `${JSON.stringify(name)} is no name for a matrix job.`,
      next: 'Use letters, digits, blanks and . _ + - only, as in `python-3.12 linux`.',
    })
  }
  return directory === '.' ? name : `${name}.${sha256(Buffer.from(directory)).slice(0, 12)}`
}
