import { quoted } from '../sonar/workflow-facts.ts'
import type { Survey, WorkflowSurvey } from '../survey/model.ts'

/** Where the OpenPGP public keys of a project are: with this file, its releases are signed with GPG. */
export const gpgKeysPath = '.github/gpg.asc'

/** Who signs besides the workflow itself. */
export interface WantedSigning {
  /** Sign with GPG too. */
  gpg: boolean
  /** Address of a key in a service: `awskms:///alias/release`. */
  signer?: string
}

/** What the workflow does now, or the repository is prepared for. What the user asks for comes first. */
export function wantedSigning(
  { files }: Survey,
  calling: WorkflowSurvey | undefined,
  asked: Partial<WantedSigning>,
): WantedSigning {
  const [call] = calling?.calls ?? []
  const signer = asked.signer ?? call?.inputs.signer
  const gpg = asked.gpg ?? (call?.secrets.includes('gpg-private-key') || files.includes(gpgKeysPath))
  return { gpg, ...(signer === undefined ? {} : { signer }) }
}

/** What the comments of the templates say of those who sign. */
const keyless = / Everything is signed keyless: there is no key and no secret\.|\n# There is no key and no secret\./

const gpgSecrets = [
  '      gpg-private-key: ${{ secrets.GPG_PRIVATE_KEY }}',
  '      gpg-passphrase: ${{ secrets.GPG_PASSPHRASE }}',
]

/** Gives each call of a reusable workflow of ours the key of a service, and the secrets of GPG. */
export function withSigning(text: string, { gpg, signer }: WantedSigning): string {
  if (!gpg && signer === undefined) return text
  return text
    .replace(keyless, '')
    .split(/(?<=\n)(?=\n)/)
    .map(block => (isCall(block) ? withSecrets(withSigner(block, signer), gpg) : block))
    .join('')
}

function isCall(block: string): boolean {
  return /^ {4}uses: org\/release-tools\/\.github\/workflows\//m.test(block)
}

function withSigner(block: string, signer: string | undefined): string {
  if (signer === undefined) return block
  const input = `signer: ${quoted(signer)}`
  if (/^ {4}with: \{ .* \}$/m.test(block))
    return block.replace(/^( {4}with: \{ .*) \}$/m, (_, start) => `${start}, ${input} }`)
  return block.replace(/^ {4}uses: .*\n/m, uses => `${uses}    with: { ${input} }\n`)
}

function withSecrets(block: string, gpg: boolean): string {
  if (!gpg) return block
  const lines = `${gpgSecrets.join('\n')}\n`
  if (/^ {4}secrets:\n/m.test(block)) return block.replace(/^ {4}secrets:\n(?: {6}.*\n)*/m, all => `${all}${lines}`)
  return `${block.replace(/\n?$/, '\n')}    secrets:\n${lines}`
}

/** True for the address of a key, as in `hashivault://release`. The other signers are words. */
export function isAddress(signer: string): boolean {
  return /^[a-z0-9-]+:\/\//.test(signer)
}

/** What remains to be done by hand for those who sign. `login` names the settings of the login of the service. */
export function signingTodo(
  { gpg, signer = '', login }: WantedSigning & { login: readonly string[] },
  files: readonly string[],
): string[] {
  const publicKey = '.github/cosign.pub'
  return [
    ...(!isAddress(signer)
      ? []
      : [
          ...(files.includes(publicKey)
            ? []
            : [`Check in the public key: cosign public-key --key ${signer} > ${publicKey}`]),
          ...(login.length === 0
            ? []
            : [
                `In Settings → Secrets and variables → Actions → Variables, make SIGNER_LOGIN with one NAME: VALUE per line (${login.join(', ')}): docs/tasks/sign-with-a-key-service.md of release-tools.`,
              ]),
        ]),
    ...(gpg
      ? [
          ...(files.includes(gpgKeysPath)
            ? []
            : [`Check in the OpenPGP public key: gpg --armor --export FINGERPRINT > ${gpgKeysPath}`]),
          'In Settings → Secrets and variables → Actions, make the secrets GPG_PRIVATE_KEY and GPG_PASSPHRASE: docs/tasks/sign-with-gpg.md of release-tools.',
        ]
      : []),
  ]
}
