import { oneLine } from '@release-tools/base'
import type { Host } from '@release-tools/host'
import { findProgram } from '@release-tools/tools'
import type { RebuiltRelease } from './reproduce.ts'

/** Lines of its answer that are kept for each file. */
const most = 30

/** Asks diffoscope about each file that is not the same. Without it, says so and changes nothing. */
export async function addDiffoscope(release: RebuiltRelease, host: Host): Promise<RebuiltRelease> {
  const program = await findProgram('diffoscope', host.env.PATH ?? '')
  if (program === undefined) {
    host.warning('diffoscope is not installed, so it was not asked.')
    return release
  }
  const files = []
  for (const file of release.reproduction.files) {
    const pair = release.pairs.get(file.path)
    if (pair === undefined || !['content', 'differs', 'declared'].includes(file.result)) files.push(file)
    else {
      const args = ['--text', '-', '--no-progress', '--max-text-report-size', '20000', pair.released, pair.rebuilt]
      const { stdout } = await host.exec(program, args, { line: () => undefined })
      const lines = stdout
        .split('\n')
        .slice(0, most)
        .map(line => oneLine(line))
      files.push({
        ...file,
        reason: [file.reason, `diffoscope: ${lines.join(' ⏎ ')}`].filter(Boolean).join(' ').slice(0, 4000),
      })
    }
  }
  return { ...release, reproduction: { ...release.reproduction, files } }
}
