import { Problem } from '@release-tools/base'
import type { Variables } from '@release-tools/host'
import { fixed, type SigningBackend } from './backend.ts'
import { type KeyVariables, keyCredentials } from './key-variables.ts'

/** The key pair of COSIGN_PRIVATE_KEY and COSIGN_PASSWORD. */
export const keyPair: SigningBackend = {
  signer: 'key',
  dryRun: false,
  unusable: {
    Ed25519:
      'cosign makes signatures with Ed25519 keys, and then refuses them. Use a key on P-256: `cosign generate-key-pair` makes one.',
  },
  failures: [],
  async open(_options, host) {
    const credentials = keyCredentials(givenKey(host.env), host)
    return fixed(async () => credentials)
  },
}

function givenKey(env: Variables): KeyVariables {
  const key = env.COSIGN_PRIVATE_KEY ?? ''
  if (key.trim() === '')
    throw unusable(
      'COSIGN_PRIVATE_KEY is not set.',
      'Add `env: COSIGN_PRIVATE_KEY: ${{ secrets.COSIGN_PRIVATE_KEY }}` to the step.',
    )
  if (!key.includes('\n') && key.includes('\\n')) {
    throw unusable(
      'COSIGN_PRIVATE_KEY has the characters `\\n` instead of line breaks.',
      'Store the text of `cosign.key` unchanged, with its line breaks.',
    )
  }
  // The password may be empty, but without the variable cosign would ask for it.
  return { COSIGN_PRIVATE_KEY: key, COSIGN_PASSWORD: env.COSIGN_PASSWORD ?? '' }
}

function unusable(found: string, next: string): Problem {
  return new Problem('sign with the key pair', { found, next })
}
