import type { SonarServer } from '@release-tools/sonar'
import type { CoverageSettings } from './coverage-settings.ts'
import type { NamedProject } from './identity.ts'

/** What a user asks for. */
export interface InitOptions {
  /** A directory of the repository. */
  directory: string
  server: Pick<SonarServer, 'kind' | 'url'>
  organization?: string
  projectKey?: string
  /** Versions to test on, the newest last: `3.12`, `pypy3.10`. */
  pythons: string[]
  /** Replaces files that are there. Settings of coverage.py stay in any case. */
  force: boolean
}

/** A project with what is known of its settings. */
export interface InitProject extends NamedProject {
  coverage: CoverageSettings
}
