import type { Host } from '@release-tools/host'
import { maskKey } from '../mask-key.ts'
import type { CosignCredentials } from '../signing-options.ts'

/** The variables that give cosign a private key, which is never a file in the workspace and never an argument. */
export interface KeyVariables extends Record<string, string> {
  COSIGN_PRIVATE_KEY: string
  COSIGN_PASSWORD: string
}

/** Credentials for a private key, which is masked. */
export function keyCredentials(env: KeyVariables, host: Pick<Host, 'mask'>): CosignCredentials {
  maskKey(env.COSIGN_PRIVATE_KEY, env.COSIGN_PASSWORD, host)
  return { args: ['--key', 'env://COSIGN_PRIVATE_KEY'], env }
}
