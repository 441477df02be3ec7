import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { progress } from '../scripts/shared/progress.ts'
import { run } from '../scripts/shared/run.ts'
import { busyText } from './busy.ts'
import { findings, type Generated, generateImages, packages, platforms } from './images/generate.ts'
import type { Merged } from './images/merge.ts'
import { requirePrepared } from './prepare.ts'
import { duration, table } from './table.ts'

/** The most images that release-with-images.yml takes. */
const most = 100
/** GitHub's limit for the outputs of one job, and that of Linux for one variable, in which an action gets an input: both in bytes. */
export const limits = { outputs: 1024 * 1024, input: 128 * 1024 }

/** Merging, in the job that signs, what the jobs for 100 images of two platforms made. */
export async function measureImages(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'release-tools-bench-'))
  try {
    const path = `${requirePrepared().bin}:${process.env.PATH}`
    const few = await mergeImages(most / 10, join(folder, 'few'), path)
    return report(await inProcess([], path), few, await mergeImages(most, join(folder, 'most'), path))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What merging took, and the sizes of what was merged, in bytes. */
export interface Measured extends Merged {
  images: number
  /** Of what the job that signs gets by workflow artifacts. */
  size: number
  /** Of the outputs of each matrix: what its jobs share, and what an input gets. */
  outputs: { image: number; evidence: number }
}

/** Generates the evidence of so many images, and merges it in a process of its own. `path`: PATH with cosign. */
export async function mergeImages(count: number, folder: string, path = process.env.PATH): Promise<Measured> {
  progress(`evidence of ${count} images`)
  const made = await generateImages(count, folder)
  writeFileSync(join(folder, 'generated.json'), JSON.stringify(made))
  const merged = await inProcess([join(folder, 'generated.json'), folder], path)
  if (merged.verdict !== 'pass') throw new Error(`the verdict on the merged release is ${merged.verdict}`)
  return { ...merged, images: count, size: sizeOf(made.artifacts), outputs: outputsOf(made) }
}

/** Runs merge.ts with these arguments. */
async function inProcess(given: string[], path: string | undefined): Promise<Merged> {
  const program = join(import.meta.dirname, 'images/merge.ts')
  const args = ['--disable-warning=ExperimentalWarning', program, ...given]
  const { code, output } = await run(process.execPath, args, { env: { ...process.env, PATH: path } })
  if (code !== 0) throw new Error(`merging failed: ${output}`)
  return JSON.parse(output.trim().split('\n').at(-1) ?? '')
}

function sizeOf(folders: string[]): number {
  const paths = folders.flatMap(folder =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(path => statSync(join(folder, path))),
  )
  return paths.reduce((sum, found) => sum + (found.isFile() ? found.size : 0), 0)
}

function outputsOf({ image, evidence }: Generated): Measured['outputs'] {
  const size = (outputs: object) => Buffer.byteLength(JSON.stringify(outputs, undefined, 2))
  return { image: size(image), evidence: size(evidence) }
}

function report(bare: Merged, few: Measured, all: Measured): string {
  const step = ({ steps }: Measured, index: number) => steps[index] ?? { name: '', wall: 0, cpu: 0 }
  const rows = all.steps.map(({ name }, index) => [
    name,
    ...[few, all].flatMap(one => [duration(step(one, index).wall), duration(step(one, index).cpu)]),
  ])
  const heads = [few, all].flatMap(({ images }) => [`${images} images: time`, 'processors'])
  const images = (one: Measured) => `${megabytes(one.memory)} for ${one.images}`
  return `## Many images

What the job that signs does with the evidence of images for ${platforms.join(' and ')}: each platform has two SBOMs of ${packages} packages and
${findings} findings of two scanners. For ${all.images} images, that is ${megabytes(all.size)} in ${all.images * 2} workflow artifacts, and the manifest lists ${all.files} files.
Layers, downloads, and signatures of images and provenance are not part of it. cosign signs three files, and its
processors are not counted.${busyText()}

${table(['Step', ...heads], rows)}

The largest memory of the process is ${images(few)} images, and ${images(all)}, of which the program takes ${megabytes(bare.memory)} before it
starts. The outputs of a matrix have up to ${kilobytes(Math.max(all.outputs.image, all.outputs.evidence))}, of which GitHub allows 1 MB. One input takes those of both
matrices, for which Linux allows ${limits.input / 1024} KiB.`
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`
}

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1000)} KB`
}
