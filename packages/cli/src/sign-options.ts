import type { Option } from './command.ts'

/** The options of commands that sign what they found, for others to verify. */
export const signOptions = {
  sign: {
    value: 'FILE',
    help: 'Sign this statement, and write the Sigstore bundle: with the key pair of COSIGN_PRIVATE_KEY and COSIGN_PASSWORD, else keyless, with the identity of a job on GitHub or the token in SIGSTORE_ID_TOKEN.',
  },
  'signing-config': {
    value: 'FILE',
    help: 'Sigstore services for --sign. Without it, a key pair uses none, and a keyless signature goes into the log of the public Sigstore.',
  },
} satisfies Record<string, Option>
