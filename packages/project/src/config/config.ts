import type { ImageTagForm, VersionScheme } from '@release-tools/evidence'
import type { DeclaredProject } from '../declared/read-project.ts'
import type { NotesSource } from './notes-source.ts'

/** A value, and where it comes from: `.github/release-tools.yaml, line 4`, `pyproject.toml`, ``the input `tag-pattern` ``, `default`. */
export interface Sourced<T> {
  value: T
  from: string
}

/**
 * What one project of a repository releases. Every key of the file has a value here, unless it has no default. All paths are relative
 * to the root of the repository, with forward slashes.
 */
export interface Config {
  name: Sourced<string>
  /** `.` for the root of the repository. */
  directory: Sourced<string>
  'tag-pattern': Sourced<string>
  'version-scheme': Sourced<VersionScheme>
  /** Absent if there is none, or if the notes come from elsewhere. */
  changelog?: Sourced<string>
  'notes-from': Sourced<NotesSource>
  /** Absent if the directory has no Python project. */
  python?: PythonConfig
  /** Arguments of pytest, which runs in the directory. */
  tests: Sourced<string[]>
  /** Empty if the directory has no Dockerfile and the file names no image. */
  images: ImageConfig[]
  archives: ArchiveConfig[]
  models: Sourced<string[]>
  /** At most one, `ghcr.io/acme`: images without `repository` are pushed to it. */
  registries: Sourced<string[]>
  /** Addresses of the stores that releases are archived in: `s3://bucket/prefix?region=eu-central-1`. */
  stores: Sourced<string[]>
  'audit-log': AuditLogConfig
  /** What tags images get after the release is public; empty for none. */
  'image-tags': Sourced<ImageTagForm[]>
}

/** How distributions are built. */
export interface PythonConfig {
  /** `3.13`, `3.13.2`, `3.13t`, `pypy3.11`. Empty if nothing says which: then it is the Python that is there. */
  versions: Sourced<string[]>
  /** Path of a file with pinned and hashed build requirements, or a group of a lock: `uv.lock#packaging`. Absent if the file does not say: then it is found in the project. */
  'build-requirements'?: Sourced<string>
  /** C compiler with its options: `gcc -ffile-prefix-map=/tmp/release-tools=.`. Absent if the file does not say. */
  cc?: Sourced<string>
  normalise: Sourced<'auto' | 'always' | 'never'>
  /** True if a second build proves that the first can be reproduced. */
  prove: Sourced<boolean>
}

/** The log of what happens to releases, in the stores. */
export interface AuditLogConfig {
  /** True if the events of each release are appended to it when the release is archived. */
  keep: Sourced<boolean>
  /** Path of the public key that events are encrypted for. Absent if everybody may read them. */
  'encrypt-to'?: Sourced<string>
}

/** An image of the project. */
export interface ImageConfig {
  /** Names the directory of its evidence: `images/<name>/`. */
  name: Sourced<string>
  dockerfile: Sourced<string>
  context: Sourced<string>
  platforms: Sourced<string[]>
  /** Of what its context `wheels` has besides the wheels of the release: a path. Absent if neither the image nor the project has one. */
  requirements?: Sourced<string>
  /** The repository that it is pushed to, without tag or digest. Absent if neither the image nor `registries` says. */
  repository?: Sourced<string>
}

/** An archive of files of the repository that is released besides what the build makes. */
export interface ArchiveConfig {
  /** Without its extension; `{version}` stands for the version. */
  name: Sourced<string>
  /** Paths; `*` and `?` stand for characters within a name, `**` for any number of directories. */
  files: Sourced<string[]>
  format: Sourced<'tar.gz' | 'zip'>
}

/** The configuration of a project, with what its files declare. */
export interface ConfiguredProject {
  config: Config
  project: DeclaredProject
}
