import { assetAddress } from '@release-tools/evidence'
import type { LinkBase } from '../markdown/parse.ts'
import type { ReleaseFacts } from './release-facts.ts'

/** Where anybody gets release-tools. */
export const toolsUrl = 'https://github.com/org/release-tools/releases'
export const toolsDocs = 'https://github.com/org/release-tools/blob/v1/docs'

type Place = Pick<ReleaseFacts, 'source' | 'tag'>

/** Web address of an asset of the release; undefined in a dry run, which publishes none. */
export function assetUrl({ source, tag, dryRun }: ReleaseFacts, name: string): string | undefined {
  if (dryRun) return undefined
  return assetAddress({ repository: source.repository, tag }, name)
}

export function commitUrl({ source }: Place): string {
  return `${source.repository}/commit/${source.commit}`
}

/**
 * The files of the repository at the tag, for links in the list of changes: as on GitHub, relative ones start from the directory of
 * the file that has them.
 */
export function linkBase({ source, tag, changes }: Place & Pick<ReleaseFacts, 'changes'>): LinkBase {
  const root = `${source.repository}/blob/${encodeURI(tag)}/`
  const parts = changes.directory.split('/').filter(part => part !== '')
  return { root, directory: parts.map(part => `${encodeURIComponent(part)}/`).join('') }
}

/** All changes since the previous release; undefined if none is known. */
export function compareUrl({ source, tag, previous }: ReleaseFacts): string | undefined {
  if (previous === undefined) return undefined
  return `${source.repository}/compare/${encodeURIComponent(previous.tag)}...${encodeURIComponent(tag)}`
}

/**
 * The file of a workflow on the server of the repository, of `https://github.com/acme/widget/.github/workflows/release.yml@refs/tags/v1`;
 * undefined for any other text.
 */
export function workflowUrl({ source }: Place, builder: string): string | undefined {
  const server = new URL(source.repository).origin
  const [, repository, path, ref] =
    /^\/([\w.-]+\/[\w.-]+)\/([\w./-]+)@([\w./+-]+)$/.exec(builder.slice(server.length)) ?? []
  if (!builder.startsWith(`${server}/`) || repository === undefined) return undefined
  return `${server}/${repository}/blob/${ref?.replace(/^refs\/(?:heads|tags)\//, '')}/${path}`
}
