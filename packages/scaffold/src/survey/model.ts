import type { Config, DeclaredProject, PythonFacts } from '@release-tools/project'
import type { FoundImage } from './image-files.ts'
import type { Layout } from './layout.ts'
import type { Origin } from './repository.ts'

/** What a repository has, as far as releases are concerned. */
export interface Survey {
  /** Absolute path of the work tree. */
  root: string
  /** The directory that was asked about, from the root; `.` for the root itself. */
  directory: string
  /** Files below the root that git tracks or would track, relative to it, in bytewise order. */
  files: string[]
  /** Owner and name in the address of the remote `origin`. */
  origin: Origin | undefined
  defaultBranch: string
  /** In the order of git. */
  tags: string[]
  /** At least one. */
  projects: ProjectSurvey[]
  /** Directories of projects that are not released, because they are inside of another one. */
  leftOut: string[]
  workflows: WorkflowSurvey[]
  /** Paths of workflows that git does not have as they are. */
  changed: string[]
  /** The configuration of Dependabot, with the ecosystems that it updates. Absent if there is none. */
  dependabot?: { path: string; ecosystems: string[] }
}

/** One project of a repository. Paths are from the root of the repository, unless it says otherwise. */
export interface ProjectSurvey {
  /** `.` for the root. */
  directory: string
  name: string
  config: Config
  declared: DeclaredProject
  /** Absent if it has no Python package. */
  python?: PythonFacts
  /** Absent if there is no Python code. Paths are relative to the project. */
  layout?: Layout
  /** True if pytest would find tests, by their files or the settings. */
  hasTests: boolean
  /** Of its images. */
  dockerfiles: string[]
  /** Several images that no configuration names yet. Empty if all are found without one. */
  images: FoundImage[]
  /** True if this version of Python, or another, is named: by the configuration or by `.python-version`. */
  namesPython: boolean
}

/** A workflow of the repository. */
export interface WorkflowSurvey {
  path: string
  /** False if it can't be read as YAML: then nothing else is known of it. */
  readable: boolean
  /** Jobs that call a reusable workflow of release-tools that makes releases. */
  calls: WorkflowCall[]
  /** Jobs that call `after-release.yml`, which looks at what is published and renews the index of releases. */
  later: WorkflowCall[]
  /** Jobs that call `source-record.yml`, which records pushes. */
  recorders: WorkflowCall[]
  /** Jobs that call `check.yml`, or its form for GHES, which goes through the checklist of a release. */
  checkers: WorkflowCall[]
  /** The actions of release-tools that its steps use. */
  actions: { name: string; ref: string }[]
  /** Jobs that publish on a Python package index, and their environments. Those for PyPI come before those for TestPyPI. */
  publishers: { job: string; environment?: string }[]
  /** What it does besides building, publishing on an index and making a release. */
  beyond: string[]
  /** Names of the events that start it; `tags` for a push of tags alone. */
  events: string[]
  /** Filters of the tags that start it. Empty if no push of a tag does; undefined if every one does. */
  tags: string[] | undefined
}

export interface WorkflowCall {
  job: string
  /** `release.yml` */
  file: string
  /** `v1.0.0`, a commit, or a branch. */
  ref: string
  /** The comment behind it, with the version of a commit: ` # v1.0.0`. Absent if there is none. */
  beside?: string
  /** The permissions that the job, or else the workflow, grants; `undefined` for the default of the repository. */
  permissions: Record<string, string> | string | undefined
  /** Inputs that it gives. */
  inputs: Record<string, string>
  /** Names of the secrets that it gives; `inherit` for all. */
  secrets: string[]
}
