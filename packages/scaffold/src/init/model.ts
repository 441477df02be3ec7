import type { PlannedFile } from '../files.ts'
import type { Survey } from '../survey/model.ts'
import type { WantedSigning } from './signing.ts'

/** The options of the user. */
export interface AdoptOptions {
  /** A directory of the repository. */
  directory: string
  /** Publish on PyPI too. If it is not given: if a workflow of the repository does so now. */
  pypi?: boolean
  /** Sign with GPG too. If it is not given: if the workflow does, or .github/gpg.asc is there. */
  gpg?: boolean
  /** Address of a key in a service that signs. If it is not given: what the workflow has. */
  signer?: string
  /** Names of the settings with which a job logs in to that service; those that may be left out in brackets. */
  login?: readonly string[]
  /** Replaces files of ours that were edited. */
  force: boolean
}

/** A file of the plan, and what is there now. */
export interface AdoptFile extends PlannedFile {
  /** The present text; undefined if there is no file. */
  before: string | undefined
  /** True for a file of pins, whose digests nobody reads. */
  isPins: boolean
}

/** The files to write, and what to know. */
export interface AdoptPlan {
  survey: Survey
  /** True if a job publishes on PyPI. */
  pypi: boolean
  signing: WantedSigning & { login: readonly string[] }
  files: AdoptFile[]
  /** Paths of those files that git ignores: `git add` leaves them out without a word. */
  ignored: string[]
  /** What was found and what follows from it. Each has one or two sentences. */
  notes: string[]
  /** What remains to be done by hand, in order. */
  todo: string[]
}
