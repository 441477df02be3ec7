import type { Host } from '@release-tools/host'
import type { CosignCredentials } from '../signing-options.ts'

/** The variables that give cosign a private key, which is never a file in the workspace and never an argument. */
export interface KeyVariables extends Record<string, string> {
  COSIGN_PRIVATE_KEY: string
  COSIGN_PASSWORD: string
}

/** Credentials for a private key. Masks the key, also line by line, because a log shows single lines. */
export function keyCredentials(env: KeyVariables, host: Pick<Host, 'mask'>): CosignCredentials {
  const { COSIGN_PRIVATE_KEY, COSIGN_PASSWORD } = env
  const lines = COSIGN_PRIVATE_KEY.split('\n').filter(line => line.trim() !== '' && !line.startsWith('-----'))
  for (const value of [COSIGN_PRIVATE_KEY, COSIGN_PASSWORD, ...lines]) if (value !== '') host.mask(value)
  return { args: ['--key', 'env://COSIGN_PRIVATE_KEY'], env }
}
