import { listAt, Problem, parseJson, textAt } from '@release-tools/base'
import { downloadText } from '@release-tools/host'
import gt from 'semver/functions/gt.js'
import rcompare from 'semver/functions/rcompare.js'
import { whyDenied } from '../known-bad.ts'
import type { LockedTool } from '../lock.ts'
import type { ToolName } from '../names.ts'
import type { UpdateOptions } from './update-options.ts'

/** What upstream has that is newer than the lock. */
export interface News {
  /** The newest version that may be taken. */
  ready?: string
  /** Newer ones that may not, each with the reason. */
  waiting: { version: string; reason: string }[]
}

const day = 24 * 60 * 60 * 1000

/** Asks GitHub for releases newer than the lock's: full releases only, old enough, none that is known to be bad. */
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
  })
  if (text === undefined) throw noReleases(repository)
  return listAt(parseJson(text, `the releases of ${repository}`)).flatMap(toRelease)
}

// Tags that are no plain version (release candidates, other products of the repository) are not for us.
function toRelease(release: unknown): { version: string; published: number }[] {
  const version = /^v(\d+\.\d+\.\d+)$/.exec(textAt(release, 'tag_name') ?? '')?.[1]
  const published = Date.parse(textAt(release, 'published_at') ?? '')
  const { draft, prerelease } = release as { draft?: unknown; prerelease?: unknown }
  return version === undefined || draft !== false || prerelease !== false ? [] : [{ version, published }]
}

function whyNot(name: ToolName, version: string, published: number, options: UpdateOptions): string | undefined {
  const denied = whyDenied(name, version)
  if (denied !== undefined) return `it is known to be bad: ${denied}`
  if (Number.isNaN(published)) return 'GitHub does not say when it was published'
  const age = Math.floor((options.now - published) / day)
  return age >= options.cooldownDays ? undefined : `it is ${age} days old, and ${options.cooldownDays} are asked for`
}

function noReleases(repository: string): Problem {
  return new Problem(`list the releases of ${repository}`, {
    found: 'there is no such repository (404).',
    next: 'Correct the lock.',
  })
}
