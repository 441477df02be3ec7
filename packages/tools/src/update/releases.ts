import { listAt, Problem, parseJson, textAt } from '@release-tools/base'
import { downloadText } from '@release-tools/host'
import gt from 'semver/functions/gt.js'
import rcompare from 'semver/functions/rcompare.js'
import { knownBadReason } from '../known-bad.ts'
import type { LockedTool } from '../lock.ts'
import type { ToolName } from '../names.ts'
import type { UpdateOptions } from './update-options.ts'

/** Upstream's versions that are newer than the lock. */
export interface News {
  /** The newest version that is accepted. */
  ready?: string
  /** Newer versions that are not accepted, each with the reason. */
  waiting: { version: string; reason: string }[]
}

const day = 24 * 60 * 60 * 1000

/** Asks GitHub for releases newer than the lock's: full releases that are old enough and not known to be bad. */
export async function newerReleases(name: ToolName, tool: LockedTool, options: UpdateOptions): Promise<News> {
  const releases = await listReleases(tool.repository, options)
  const newer = releases
    .filter(({ version }) => gt(version, tool.version))
    .sort((a, b) => rcompare(a.version, b.version))
  const judged = newer.map(({ version, published }) => ({ version, reason: whyNot(name, version, published, options) }))
  const ready = judged.find(({ reason }) => reason === undefined)?.version
  const waiting = judged.flatMap(({ version, reason }) => (reason === undefined ? [] : [{ version, reason }]))
  return {
    ...(ready === undefined ? {} : { ready }),
    waiting: waiting.filter(({ version }) => ready === undefined || gt(version, ready)),
  }
}

async function listReleases(
  repository: string,
  options: UpdateOptions,
): Promise<{ version: string; published: number }[]> {
  const url = `${options.apiUrl}/repos/${repository}/releases?per_page=50`
  const token = options.token === undefined ? {} : { authorization: `Bearer ${options.token}` }
  const headers = { accept: 'application/vnd.github+json', 'x-github-api-version': '2022-11-28', ...token }
  const text = await downloadText(url, {
    limit: 16 * 1024 * 1024,
    headers,
    retry: options.retry,
    say: options.host.info,
    env: options.host.env,
  })
  if (text === undefined) throw noReleases(repository)
  return listAt(parseJson(text, `the releases of ${repository}`)).flatMap(toRelease)
}

// Ignores tags that are not a plain version: release candidates, and other products of the repository.
function toRelease(release: unknown): { version: string; published: number }[] {
  const version = /^v(\d+\.\d+\.\d+)$/.exec(textAt(release, 'tag_name') ?? '')?.[1]
  const published = Date.parse(textAt(release, 'published_at') ?? '')
  const { draft, prerelease } = release as { draft?: unknown; prerelease?: unknown }
  return version === undefined || draft !== false || prerelease !== false ? [] : [{ version, published }]
}

function whyNot(name: ToolName, version: string, published: number, options: UpdateOptions): string | undefined {
  const knownBad = knownBadReason(name, version)
  if (knownBad !== undefined) return `it is known to be bad: ${knownBad}`
  if (Number.isNaN(published)) return 'GitHub does not say when it was published'
  const age = Math.floor((options.now - published) / day)
  return age >= options.cooldownDays
    ? undefined
    : `it is ${age} days old, but the minimum is ${options.cooldownDays} days`
}

function noReleases(repository: string): Problem {
  return new Problem(`list the releases of ${repository}`, {
    found: 'the repository does not exist (404).',
    next: 'Correct the lock.',
  })
}
