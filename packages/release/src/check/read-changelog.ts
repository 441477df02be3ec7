import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Problem, readLimited, sizeIfThere } from '@release-tools/base'
import { type ReleaseTag, workspaceRelative } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import {
  type ChangelogFormat,
  changelogSection,
  requireChangelogSection,
  unreleasedSection,
} from '../notes/changelog.ts'

/** Which changelog is read, and for which release. */
export interface ChangelogRequest {
  /** Absolute path. If it is the default and does not exist, other usual names are tried. */
  path: string
  /** Directory of the project, as an absolute path. */
  directory: string
  project: string
  release: ReleaseTag
  /** True if nobody knows yet which version comes next: then what is not released yet will do. */
  provisional?: boolean
}

const defaultName = 'CHANGELOG.md'

/** Usual names without their case, likeliest first. */
const names = ['changelog', 'changes', 'history', 'news'].flatMap(stem =>
  ['md', 'rst', 'txt'].map(extension => `${stem}.${extension}`),
)

/** Largest changelog that is read, in bytes. */
const limit = 2 * 1024 ** 2

/** The section of a release in the changelog, as Markdown. Throws a Problem if there is none. */
export async function readChangelog(request: ChangelogRequest, host: Host): Promise<string> {
  const path = await findChangelog(request, host)
  const shown = workspaceRelative(host.workspace, path)
  const text = (await readLimited(path, limit)).toString('utf8')
  const format: ChangelogFormat = /\.(?:rst|txt)$/i.test(path) ? 'rst' : 'markdown'
  const provisional = request.provisional === true
  const section = provisional
    ? (changelogSection(text, request, format) ?? unreleasedSection(text, format))
    : requireChangelogSection(text, request, shown, format)
  for (const warning of section?.warnings ?? []) host.warning(`${shown}: ${warning}`)
  return section?.text || 'The changelog does not describe this version yet.'
}

async function findChangelog({ path, directory }: ChangelogRequest, host: Host): Promise<string> {
  const shown = workspaceRelative(host.workspace, path)
  const places = shown === defaultName ? [...new Set([directory, dirname(path)])] : []
  for (const place of places) {
    const entries = await readdir(place).catch(() => [])
    const name = names.flatMap(wanted => entries.filter(entry => entry.toLowerCase() === wanted))[0]
    if (name !== undefined && (await sizeIfThere(join(place, name))) !== undefined) return join(place, name)
  }
  if (places.length === 0 && (await sizeIfThere(path)) !== undefined) return path
  throw new Problem(`read the changelog ${shown}`, {
    found: `no such file${places.length > 0 ? ', and no other file with a usual name' : ''}.`,
    next: 'Write one as keepachangelog.com describes, or set the input `changelog`.',
  })
}
