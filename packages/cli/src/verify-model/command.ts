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
    'Key, identity and trusted root say whom you trust: get them from the publisher, never from where the model is. Nothing is downloaded. Verify the model in the directory that it is loaded from: what is written there later is not verified.',
  ],
  options: {
    ...whom,
    key: { ...whom.key, help: 'Public key of an accepted signer (PEM). May be given more than once.' },
    signature: { value: 'FILE', help: 'The signature, if it is elsewhere.' },
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
  ],
  load: () => import('./run.ts'),
}
