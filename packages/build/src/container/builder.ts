import type { Host } from '@release-tools/host'

/** What a build needs, for one platform. Paths are absolute. */
export interface BuildRequest {
  context: string
  /** Directory with `Dockerfile` and, if the project has one, `Dockerfile.dockerignore`. */
  dockerfile: string
  /** Named contexts: absolute paths of directories. */
  contexts: { name: string; path: string }[]
  platform: string
  buildArgs: ReadonlyMap<string, string>
  /** Each in a file of its own, mounted for those RUN instructions that ask for it. */
  secrets: { id: string; path: string }[]
  /** By key: https://github.com/opencontainers/image-spec/blob/main/annotations.md. */
  annotations: Record<string, string>
  /** Seconds since 1970, for everything in the image that has a time. */
  epoch: number
  network: 'default' | 'none'
  /** True if every registry that the build needs is on this machine, without TLS. */
  plainHttp: boolean
  /** Directory with the credentials of registries (`config.json`), instead of the user's. */
  dockerConfig: string | undefined
  /** Directory of the OCI layout to write, which does not exist yet. */
  layout: string
  /** For temporary files of this build. */
  scratch: string
  /** Runs a program of the build: shows its output, ends it after the time that the build may take. */
  run(program: string, args: string[], env?: Record<string, string>): Promise<void>
}

/** A program that builds images. */
export interface Builder {
  kind: BuilderKind
  /** As it is recorded: `buildah`, `buildkit`. */
  version: string
  /** Writes the image to the layout. Throws a Problem. */
  build(request: BuildRequest): Promise<void>
}

export const builderKinds = ['buildkit', 'buildah'] as const
export type BuilderKind = (typeof builderKinds)[number]

/** A builder that is installed and usable; otherwise, the end of the sentence that says why not. */
export type FoundBuilder = Builder | { missing: string }

export type FindBuilder = (host: Host) => Promise<FoundBuilder>
