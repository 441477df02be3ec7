import { Problem } from '@release-tools/base'

/**
 * The folder of a tool that the runner's tool cache holds whole, by the marker that every set-up action leaves beside it;
 * undefined where there is none. `architecture` is Node's. What is in it is not looked at: its digests are the caller's to check.
 */
export async function findCached(name: string, version: string, architecture: string): Promise<string | undefined> {
  // Loaded when asked for: it brings an HTTP client that nothing else here needs.
  const { find } = await import('@actions/tool-cache')
  const folder = find(name, version, architecture)
  return folder === '' ? undefined : folder
}

/** The runner's tool cache. Throws a Problem outside of a runner. */
export function toolCacheDir(): string {
  const folder = process.env.RUNNER_TOOL_CACHE ?? ''
  if (folder !== '') return folder
  throw new Problem('find the tool cache', {
    found: 'RUNNER_TOOL_CACHE is not set.',
    next: 'Run this inside GitHub Actions or act.',
  })
}
