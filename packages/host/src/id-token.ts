import { Problem } from '@release-tools/base'
import type { Host } from './host.ts'

/** What to add to a job so that it may ask GitHub for an identity. */
export const idTokenPermission = 'Add to the job:\npermissions:\n  contents: read\n  id-token: write'

/** An identity token of this run for `audience`. Throws a Problem that names the missing permission. */
export async function requestIdToken(audience: string, { idTokens }: Pick<Host, 'idTokens'>): Promise<string> {
  if (idTokens !== undefined) return idTokens.request(audience)
  throw new Problem('get an identity token of this job', {
    found: 'the job may not ask GitHub for one.',
    next: idTokenPermission,
  })
}
