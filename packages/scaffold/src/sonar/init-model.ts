import type { SonarServer } from '@release-tools/sonar'
import type { CoverageSettings } from './coverage-settings.ts'
import type { NamedProject } from './identity.ts'

/** The options of the user. */
export interface InitOptions {
  /** A directory of the repository. */
  directory: string
  server: Pick<SonarServer, 'kind' | 'url'>
  organization?: string
  projectKey?: string
  /** Versions to test on, newest last: `3.12`, `pypy3.10`. */
  pythons: string[]
  /** Replaces existing files. Settings of coverage.py always stay. */
  force: boolean
}

/** A project, and what is known about its settings. */
export interface InitProject extends NamedProject {
  coverage: CoverageSettings
}
