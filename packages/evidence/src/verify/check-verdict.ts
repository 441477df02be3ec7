import type { Manifest } from '../manifest/manifest-model.ts'

import { CannotCheck } from '../sigstore/cannot-check.ts'
import { failCheck, type Passed } from './report.ts'

/** What the release's own policy said of its evidence; the manifest's signature vouches for it. */
export function checkVerdict({ verdict, policy }: Manifest): Passed {
  const { result, reasons } = verdict
  if (result === 'pass') return { detail: `${policy.path} passes the evidence.` }
  const detail = [`${policy.path} says ${JSON.stringify(result)}.`, ...reasons].join(' ')
  if (result === 'error')
    throw new CannotCheck('verify the release', { found: detail, next: 'Ask the maker of the release.' })
  return failCheck(detail)
}
