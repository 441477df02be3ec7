import type { Values } from './dockerfile-arguments.ts'

/** A place of a Dockerfile that names an image. */
export interface ImageUse {
  /** From 1. */
  line: number
  /** The image as the build sees it, with variables replaced. */
  reference: string
  /** Offsets of what names it, in the text. */
  start: number
  end: number
}

/** What a Dockerfile is read with. */
export interface DockerfileSetting {
  buildArgs: Values
  platform: string
  machine: string
  /** Names of contexts that the build gives it: `from=wheels` is then no image. */
  contexts?: string[]
}

/** What a Dockerfile says about a build, before it runs. */
export interface DockerfileFacts {
  /** Every image from elsewhere: bases, `COPY --from`, `RUN --mount`, and the program that reads the file (`# syntax=`). */
  uses: ImageUse[]
  /** Named contexts from which `COPY --from` and `RUN --mount` take files. */
  contexts: string[]
  /** Lines of the RUN instructions that run on the platform of the image, not on that of the machine. */
  runs: number[]
  /** Lines of ADD instructions that download something without a checksum. */
  downloads: number[]
}

/** The Dockerfile with other names in these places. */
export function withReferences(text: string, changes: { use: ImageUse; reference: string }[]): string {
  const last = [...changes].sort((a, b) => b.use.start - a.use.start)
  return last.reduce((done, { use, reference }) => done.slice(0, use.start) + reference + done.slice(use.end), text)
}
