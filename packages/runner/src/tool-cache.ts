import { Problem } from '@release-tools/base'

/**
 * Folder of a tool in the runner's tool cache; undefined if it is missing or incomplete, which a marker file beside it shows.
 * `architecture` is Node's name for it. Does not look at the content: the caller checks its digests.
 */
export async function findCached(name: string, version: string, architecture: string): Promise<string | undefined> {
  // Loaded on demand: it brings an HTTP client that nothing else here needs.
  const { find } = await import('@actions/tool-cache')
  const folder = find(name, version, architecture)
  return folder === '' ? undefined : folder
}

/** Path of the runner's tool cache. Throws a Problem outside a runner. */
export function toolCacheDir(): string {
  const folder = process.env.RUNNER_TOOL_CACHE ?? ''
  if (folder !== '') return folder
  throw new Problem('find the tool cache', {
    found: 'RUNNER_TOOL_CACHE is not set.',
    next: 'Run this inside GitHub Actions or act.',
  })
}
