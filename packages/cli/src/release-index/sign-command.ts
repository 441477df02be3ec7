import { usualIndexRoot } from '@release-tools/releases'
import type { Command } from '../command.ts'

export const indexSign: Command = {
  name: 'index sign',
  summary: 'Sign the root of an index of releases.',
  operand: '[FILE]',
  about: [
    `FILE is the root. Defaults to ${usualIndexRoot}. Before you sign it, look at what it says with \`release-tools index check\`. The command signs with cosign: with the key pair of COSIGN_PRIVATE_KEY and COSIGN_PASSWORD, or with --signer. No log gets the signature.`,
    'With another program, on another machine: take the bytes with --bytes, sign them (ECDSA with SHA-256, in DER form; or Ed25519), and add the signature with --signature and --key.',
  ],
  options: {
    signer: {
      value: 'ADDRESS',
      help: 'Key in a service, as cosign takes it, with the variables of its login: hashivault://root, awskms:///alias/root.',
    },
    bytes: { value: 'FILE', help: 'Write the bytes that are signed into this file, and sign nothing.' },
    signature: { value: 'FILE', help: 'Add this signature, which another program made.' },
    key: { value: 'FILE', help: 'Public key of --signature.' },
  },
  exits: [
    ['0', 'signed, although others may still have to sign; or the bytes are written'],
    ['2', 'wrong use of the command'],
    ['3', 'failed; the message says why'],
  ],
  examples: [
    ['With your key pair:', 'COSIGN_PRIVATE_KEY="$(cat alice.key)" release-tools index sign'],
    [
      'With OpenSSL, on a machine without network:',
      'release-tools index sign --bytes root.bytes\nopenssl dgst -sha256 -sign alice.pem -out root.sig root.bytes\nrelease-tools index sign --signature root.sig --key alice.pub',
    ],
  ],
  load: () => import('./sign.ts'),
}
