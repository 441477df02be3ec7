import { Problem } from '@release-tools/base'
import type { GitHub, SeenVariables, Visibility } from '@release-tools/github'
import type { Host } from '@release-tools/host'
import type { LookedRules, RuleFile } from '@release-tools/rules'
import type { ProjectSurvey, Survey } from '@release-tools/scaffold'

/**
 * `fails`: the next release will fail, or lack something that was meant. `warns`: it will go through, and something should be better.
 * `unknown`: it can't be seen from here.
 */
export type Status = 'ok' | 'fails' | 'warns' | 'unknown'

/** The outcome of one check. */
export interface Finding {
  /** Stable: programs and people refer to it. `permissions` */
  id: string
  status: Status
  /** Which project or file it is about. Absent for the whole repository. */
  about?: string
  /** One or two sentences. */
  found: string
  /** What to do. Absent if it is ok. */
  next?: string
}

/** What checks look at. */
export interface Patient {
  survey: Survey
  host: Host
  /** Absent without a token, or without a repository on a server. */
  github?: GitHub
  /** Asks whether the repository is private. Absent without `github`. */
  visibility?: () => Promise<Visibility>
  /** Asks for the variables that workflows read. Absent without `github`. */
  variables?: () => Promise<SeenVariables>
  /** Compares the rules of files with those of the server. Absent without `github`. */
  rulesOf?: (files: RuleFile[]) => Promise<LookedRules>
  /** Why there is no `github`, as a sentence. */
  unseen: string
  /** `2026-11-29` */
  today: string
}

/** What was found, as a sentence that says of what. */
export function sentence({ attempted, found }: Problem): string {
  if (/^it\b/i.test(found)) return `Could not ${attempted}: ${found}`
  // A name, such as a tag, stays as it is written.
  return /^\S*\d/.test(found) ? found : `${found.charAt(0).toUpperCase()}${found.slice(1)}`
}

/** What was thrown, if a person can act on it. Throws everything else again. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  throw error
}

export type Check = (patient: Patient) => Finding[] | Promise<Finding[]>

export function ok(id: string, found: string, about?: string): Finding {
  return { id, status: 'ok', ...(about === undefined ? {} : { about }), found }
}

/** ` of widget` in a repository with several projects. */
export function aboutOf({ survey }: Pick<Patient, 'survey'>, { name }: ProjectSurvey): { about?: string } {
  return survey.projects.length === 1 ? {} : { about: name }
}
