import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { scanHeading } from '@release-tools/scan'
import { root } from '../shared/repository.ts'

/** A dependency with a HIGH advisory that has a fix (CVE-2021-33503), which the gate must stop: what is released installs it. */
export const vulnerable = join(root, 'examples/act/with-finding.txt')

/** The files of the example, with that dependency added to the release. */
export function withFinding(): Record<string, string> {
  const own = (name: string) => readFileSync(join(root, 'examples/python-app', name), 'utf8')
  return {
    'requirements.txt': own('requirements.txt') + readFileSync(vulnerable, 'utf8'),
    'pyproject.toml': own('pyproject.toml').replace(/^dependencies = \[/m, '$&"urllib3", '),
  }
}

/** The summary of the job whose scan failed, with its table of findings; undefined if no job has one. */
export function failedScan(summaries: string[]): string | undefined {
  return summaries.find(text => text.split('\n').some(line => line.startsWith(scanHeading('fail'))))
}
