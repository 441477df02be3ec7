import { rebuildStatement } from '@release-tools/evidence'
import { version } from '../version.ts'
import type { Reproduction } from './result.ts'

/** The statement of a rebuild, on one line: `cosign attest-blob --statement FILE` signs it as it is. */
export function attestationText({ result, release, environment, tools, problems, files }: Reproduction): string {
  const statement = rebuildStatement({
    release,
    rebuilder: {
      program: { name: 'release-tools', version },
      platform: `${process.platform}/${process.arch}`,
      tools,
      differences: environment,
    },
    result,
    problems,
    files,
  })
  return `${JSON.stringify(statement)}\n`
}
