import { Problem } from '@release-tools/base'
import type { KeyService } from './key-service.ts'

/**
 * A program of the user that signs for cosign, as https://github.com/sigstore/sigstore/blob/main/pkg/signature/kms/cliplugin/README.md
 * describes it. cosign would start any `sigstore-kms-NAME` that it finds, so that it finds only the one with the given digest.
 */
export const plugin: KeyService = {
  title: 'the plugin',
  // cosign itself takes keys from the variables of a project in GitLab, and starts no program for it.
  address: /^(?!gitlab:)[a-z][a-z0-9]{0,31}:\/\/[!-~]{1,1000}$/,
  examples: ['NAME://KEY'],
  credentials: [],
  places: [],
  unusable: { Ed25519: 'cosign cannot sign with Ed25519 keys of a plugin. Use a key on P-256.' },
  failures: [
    {
      pattern: /loading URL|fork\/exec|exec: "sigstore-kms-/,
      found: (_, key) => `cosign could not start the plugin for ${key}.`,
      next: 'Check that `signer-plugin` is a program for this machine, and needs no other program from PATH.',
    },
  ],
  settings: {
    variables: {
      required: true,
      form: /^[A-Za-z_][A-Za-z0-9_]*(?:,\s*[A-Za-z_][A-Za-z0-9_]*)*$/,
      example: 'PKCS11_PIN, PKCS11_MODULE',
    },
  },
  async login(_key, { variables = '' }, { host }) {
    const names = variables.split(/,\s*/)
    // cosign would look for the program there, and not find the one with the digest first.
    if (names.some(name => name.toUpperCase() === 'PATH'))
      throw new Problem('log in to the signer', {
        found: 'its `variables` name PATH, and no program is taken from there.',
        next: 'Leave out PATH: cosign finds the program of `signer-plugin` without it.',
      })
    const given = Object.fromEntries(names.flatMap(name => (host.env[name] ? [[name, host.env[name]]] : [])))
    // Nobody else knows which of them is a secret.
    for (const value of Object.values(given)) host.mask(value)
    return { variables: async () => given, close: async () => {} }
  },
}
