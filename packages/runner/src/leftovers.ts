import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ifThere } from '@release-tools/base'
import type { Variables } from '@release-tools/host'

/** Directories of a login and of GnuPG (packages/sign). Others that a killed step leaves have no secrets. */
const secret = /^(?:release-tools-signer|rtg)-[A-Za-z0-9]{6}$/

/**
 * Removes what steps of this job left that were killed while they signed: identity tokens, and keys that GnuPG imported. At the end of the
 * job no step signs any more. The runner empties its temporary folder only before the next job.
 */
export async function removeLeftovers({ RUNNER_TEMP: temp }: Variables): Promise<void> {
  if (!temp) return
  const names = (await ifThere(readdir(temp))) ?? []
  await Promise.all(
    names.filter(name => secret.test(name)).map(name => rm(join(temp, name), { recursive: true, force: true })),
  )
}
