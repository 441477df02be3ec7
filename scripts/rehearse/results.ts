import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { kinds } from '@release-tools/evidence'
import type { Outcome } from '../act/report.ts'
import { demoDir, shown } from '../demo/task.ts'
import { progress } from '../shared/progress.ts'

/** What did not go as it should. */
export interface Failures {
  outcome: Pick<Outcome, 'errors'>
  /** Jobs that did not succeed, one line each. */
  failed: string[]
  /** Deviations of requests and answers from GitHub's description of its API. */
  apiErrors?: string[]
}

/** True if nothing failed. Otherwise shows what did, and, last, why there is no release. */
export function succeeded({ outcome, failed, apiErrors = [] }: Failures): boolean {
  for (const line of failed) progress(`✗ job ${line}`)
  for (const line of apiErrors) progress(`✗ GitHub’s API: ${line}`)
  if (failed.length + apiErrors.length === 0) return true
  progress(`See the whole log in ${shown('log.txt')}.`)
  console.log(`\n${outcome.errors.map(error => `${error}\n`).join('')}\nNOT RELEASED`)
  return false
}

/** Lists what a release left, as far as it is there. `more` are further paths, with what they are. */
export function showResults(more: Record<string, string>): void {
  const left = Object.entries({
    ...more,
    'trust/cosign.pub': 'the public key',
    'trust/gpg.asc': 'the OpenPGP public key',
    'trust/trusted_root.json': 'the trusted root of the Sigstore',
    [`release/${kinds.page.files.text.path}`]: 'the page of the release: open it in a browser',
    'summary.md': 'the job summaries',
    'log.txt': 'the log of the run',
  }).filter(([path]) => existsSync(join(demoDir, path)))
  const width = Math.max(...left.map(([path]) => shown(path).length))
  console.log(`\n${left.map(([path, what]) => `  ${shown(path).padEnd(width)}  ${what}`).join('\n')}`)
}
