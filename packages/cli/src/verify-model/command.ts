import type { Command } from '../command.ts'
import { trustOptions } from '../trust-options.ts'

const { 'source-repository': _, ...whom } = trustOptions

export const verifyModel: Command = {
  name: 'verify-model',
  summary: 'Verify a model by its signature: who signed it, and every file.',
  operand: 'DIR',
  about: [
    'DIR is the directory of a model that was signed in the format of OpenSSF model signing, by the action sign-model or by model_signing. A file that was changed, is missing or is not signed fails the model.',
    'The signature is model.sig in the directory or, if it has none, DIR.sig beside it.',
    'Key, identity and trusted root say whom you trust: get them from the publisher, never from where the model is. Nothing is downloaded, but for the public key of `--key hashivault://KEY` or `openbao://KEY`: all its versions are accepted. That reads VAULT_ADDR, VAULT_TOKEN, VAULT_NAMESPACE, VAULT_CACERT and TRANSIT_SECRET_ENGINE_PATH, as cosign does. Verify the model in the directory that it is loaded from: what is written there later is not verified.',
  ],
  options: {
    ...whom,
    key: {
      ...whom.key,
      value: 'KEY',
      help: 'Public key of an accepted signer: a file (PEM), a file with OpenPGP public keys, or hashivault://KEY. May be given more than once.',
    },
    signature: { value: 'FILE', help: 'The signature, if it is elsewhere.' },
    'certificate-authority': {
      value: 'FILE',
      help: 'Certificates (PEM) of an authority of your own. What it issued for signatures of code is accepted, whoever it names. May be given more than once.',
      repeats: true,
    },
    'file-list': {
      value: 'FILE',
      help: 'List of the files (DIR.files.json of sign-model) that --signature signs as any file is signed, with GPG for example.',
    },
    explain: { help: 'Say why each check matters and, if it did not pass, what to do.' },
    json: { help: 'Print the report as JSON, with exit codes 0, 1 and 3.' },
  },
  examples: [
    ['A model signed with a key:', 'release-tools verify-model ./llama --key publisher.pub'],
    [
      'A model signed by a workflow:',
      [
        'W=https://github.com/acme/llama/.github/workflows',
        'release-tools verify-model ./llama \\',
        '  --certificate-identity $W/sign.yml@refs/tags/v1.2.0 \\',
        '  --certificate-oidc-issuer https://token.actions.githubusercontent.com',
      ].join('\n'),
    ],
    ['A model signed with a key of Vault:', 'release-tools verify-model ./llama --key hashivault://release'],
    [
      'A model whose list of files was signed with GPG:',
      'release-tools verify-model ./llama --key KEYS \\\n  --file-list llama.files.json --signature llama.files.json.asc',
    ],
  ],
  load: () => import('./run.ts'),
}
