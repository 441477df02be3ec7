import { checkDistribution, type DistributionFinding } from '@release-tools/build'
import type { Host } from '@release-tools/host'

/** What is wrong with a file, or a matter of taste. */
export interface FileFinding extends DistributionFinding {
  file: string
}

/** Checks what was built. What PyPI or an installer refuses is a warning here: nothing goes to PyPI in this step. */
export async function checkFiles(files: { file: string; path: string }[], host: Host): Promise<FileFinding[]> {
  const findings: FileFinding[] = []
  for (const { file, path } of files)
    for (const finding of await checkDistribution(path)) findings.push({ ...finding, file })
  for (const finding of findings) {
    const line = `${finding.file}: ${textOf(finding)}`
    if (finding.level === 'note') host.info(`Note: ${line}`)
    else host.warning(finding.level === 'error' ? `PyPI or an installer would refuse ${line}` : line)
  }
  return findings
}

/** One finding in a sentence. */
export function textOf({ member, message }: DistributionFinding): string {
  return member === undefined ? message : `${member}: ${message}`
}
