import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../shared/repository.ts'

/** A dependency with a HIGH advisory that has a fix (CVE-2021-33503), which the gate must stop. */
export const vulnerable = join(root, 'examples/act/with-finding.txt')

/** The files of the example, with that dependency added to the release. */
export function withFinding(): Record<string, string> {
  const requirements = readFileSync(join(root, 'examples/python-app/requirements.txt'), 'utf8')
  return { 'requirements.txt': requirements + readFileSync(vulnerable, 'utf8') }
}
