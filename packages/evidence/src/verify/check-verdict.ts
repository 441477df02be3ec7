import type { Manifest } from '../manifest/manifest-model.ts'

import { CannotCheck } from '../sigstore/cannot-check.ts'
import { failCheck, type Passed } from './report.ts'

/** Checks the verdict of the release's own policy, for which the signature of the manifest vouches. */
export function checkVerdict({ verdict, policy }: Manifest): Passed {
  const { result, reasons } = verdict
  if (result === 'pass') return { detail: `The evidence passes ${policy.path}.` }
  const detail = [`The verdict by ${policy.path} is ${JSON.stringify(result)}.`, ...reasons].join(' ')
  if (result === 'error')
    throw new CannotCheck('verify the release', { found: detail, next: 'Ask the publisher of the release.' })
  return failCheck(detail)
}
