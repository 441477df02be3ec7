import { Problem } from '@release-tools/base'
import type { Host } from './host.ts'

/**
 * The time that reproducible files record, in seconds since 1970: SOURCE_DATE_EPOCH
 * (https://reproducible-builds.org/specs/source-date-epoch/) if it is set, otherwise the time of the commit.
 */
export async function sourceDateEpoch(directory: string, host: Host): Promise<number> {
  const given = host.env.SOURCE_DATE_EPOCH
  if (given !== undefined && given !== '') return parseEpoch(given, 'SOURCE_DATE_EPOCH')
  const args = ['-c', 'safe.directory=*', 'log', '-1', '--no-show-signature', '--format=%ct']
  const { exitCode, stdout, stderr } = await host.exec('git', args, { cwd: directory })
  if (exitCode === 0) return parseEpoch(stdout.trim(), 'the commit time')
  throw new Problem('read the commit time', {
    found: `git reported: ${stderr.trim().split('\n')[0]?.slice(0, 300) ?? 'nothing.'}`,
    next: 'Check out the repository before this step, or set SOURCE_DATE_EPOCH.',
  })
}

/** `1700000000` as `2023-11-14T22:13:20Z`. */
export function epochTime(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z')
}

function parseEpoch(text: string, what: string): number {
  // RFC 3339 ends with the year 9999.
  if (/^\d{1,12}$/.test(text) && Number(text) < 253_402_300_800) return Number(text)
  throw new Problem(`read ${what}`, {
    found: `${JSON.stringify(text)} is not a number of seconds.`,
    next: 'Set it to whole seconds since 1970.',
  })
}
