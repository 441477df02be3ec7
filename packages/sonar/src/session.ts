import { messageOf, Problem } from '@release-tools/base'
import type { Event, Host, RetryPolicy } from '@release-tools/host'
import { type AnalysisTarget, analysisTarget } from './analysis-target.ts'
import { type Edition, editionName, editionOf } from './edition.ts'
import type { TargetQuery } from './measures.ts'
import { type SonarServer, sonarServer } from './server.ts'
import { skipReason } from './skip.ts'
import { SonarApi } from './sonar-api.ts'
import type { SonarOutcome } from './sonar-outcome.ts'

export interface SonarOptions {
  enabled: boolean
  token: string | undefined
  hostUrl: string | undefined
  region: string | undefined
  /** Properties of the project, which may name another instance of SonarQube Cloud. */
  properties: ReadonlyMap<string, string>
  branchAnalysis: 'auto' | 'off'
  event: Event
  retry?: RetryPolicy
}

/** A server that this run may use, and what to analyse there. */
export interface SonarSession {
  server: SonarServer
  api: SonarApi
  token: string
  edition: Edition
  target: AnalysisTarget
  /** The branch whose figures are the baseline: the same one, or the base branch of a pull request. */
  baseline: TargetQuery
}

/**
 * Finds out whether Sonar can analyse this run. If not, or if the server does not answer, it returns an outcome instead of
 * throwing, so that tests and thresholds are evaluated nevertheless.
 */
export async function openSonar(options: SonarOptions, host: Host): Promise<SonarSession | SonarOutcome> {
  // Nobody asked for it, so that nobody needs a reason.
  if (!options.enabled) return { result: 'skipped', warnings: [] }
  try {
    const reason = skipReason(options)
    return reason === undefined ? await open(options, options.token ?? '', host) : noticed(reason, host)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return failed(error)
  }
}

export function isSession(opened: SonarSession | SonarOutcome): opened is SonarSession {
  return 'api' in opened
}

/** The outcome of an analysis that failed, or whose result is uncertain. */
export function failed(error: Problem): SonarOutcome {
  return { result: 'error', reason: messageOf(error), warnings: [] }
}

async function open(options: SonarOptions, token: string, host: Host): Promise<SonarSession | SonarOutcome> {
  const { event, branchAnalysis, properties, retry } = options
  host.mask(token)
  const server = sonarServer({
    hostUrl: options.hostUrl,
    region: options.region,
    cloudUrl: properties.get('sonar.scanner.sonarcloudUrl'),
    apiBaseUrl: properties.get('sonar.scanner.apiBaseUrl'),
  })
  if (server.warning !== undefined) host.warning(server.warning)
  const api = new SonarApi({ server, token, say: host.info, env: host.env, ...(retry === undefined ? {} : { retry }) })
  const edition = await editionOf(api)
  const { name, ref, defaultBranch, pullRequest } = event
  const target = analysisTarget({ event: name, ref, defaultBranch, pullRequest, edition, input: branchAnalysis })
  if ('skip' in target) return noticed(target.skip, host)
  host.info(`Sonar: ${editionName(edition)} at ${server.url}${target.label === undefined ? '' : `, ${target.label}`}.`)
  const baseline =
    'pullRequest' in target.query && pullRequest !== undefined ? { branch: pullRequest.base } : target.query
  return { server, api, token, edition, target, baseline }
}

function noticed(reason: string, host: Host): SonarOutcome {
  host.notice(`Sonar analysis skipped: ${reason}.`)
  return skipped(reason)
}

function skipped(reason: string): SonarOutcome {
  return { result: 'skipped', reason, warnings: [] }
}
