import { Problem } from '@release-tools/base'
import { idTokenPermission, Transient } from '@release-tools/host'
import type { Failure } from './key-services/key-service.ts'

/** Common failures of cosign 3.1. The pattern is searched in its output. */
const known: [pattern: RegExp, found: string, next: string][] = [
  [
    /decryption failed/,
    'COSIGN_PASSWORD does not decrypt COSIGN_PRIVATE_KEY.',
    'Set COSIGN_PASSWORD to the password of the key pair. For a job, store it as the secret of that name.',
  ],
  [
    /invalid pem block/,
    'COSIGN_PRIVATE_KEY is not a complete key in PEM form.',
    'Store all lines of `cosign.key` as the secret, including the `-----BEGIN` and `-----END` lines.',
  ],
  [
    /unsupported pem type/,
    'COSIGN_PRIVATE_KEY is not in the format of cosign.',
    'Convert it with `cosign import-key-pair --key FILE`, and store the file that this writes.',
  ],
  [
    /signing bundle: failed to verify signature: (message is missing artifact digest|could not verify)/,
    'cosign refused the signature that it had made, as it does with RSA keys that sign by another scheme.',
    'Sign with a key on the curve P-256.',
  ],
  [
    /^Error: .*(?:https?:\/\/|CONNECT )[^\n]*: (?:Forbidden|Proxy Authentication Required)$/m,
    'the proxy of this runner refuses the connection.',
    'Allow the address in the details below in the proxy that HTTPS_PROXY names.',
  ],
  [/retrieving ID token|authenticating caller/, 'the runner gave no identity token.', idTokenPermission],
  [
    /Fulcio returned 4\d\d/,
    'Fulcio refused the identity token of this job.',
    'Check that Fulcio accepts the issuer of this runner, and that its clock is right.',
  ],
  [
    /timestamp authority must be provided/,
    'the signing config has no timestamp authority, which short-lived certificates need.',
    'Add one with `cosign signing-config create --tsa …`.',
  ],
]

const passing =
  /connection re(fused|set)|no such host|i\/o timeout|deadline exceeded|TLS handshake|unexpected EOF|: EOF|server misbehaving|\b(429|500|502|503|504)\b/

/** The Problem for the output of a failed cosign; Transient if another attempt may succeed. */
export function explain(what: string, stderr: string): Problem {
  const details = withoutTokens(stderr).trim()
  const first = /^Error: (.*)$/m.exec(details)?.[1] ?? details.split('\n')[0] ?? ''
  if (passing.test(details)) return unreachable(what, first)
  const match = known.find(([pattern]) => pattern.test(details))
  if (match !== undefined) return new Problem(what, { found: match[1], next: match[2], details })
  return new Problem(what, { found: `cosign said: ${sentence(first)}`, next: 'See the details below.', details })
}

/** The Problem for a failure of the service that has the key; undefined if it is none. `args` name the key. */
export function explainService(
  what: string,
  stderr: string,
  failures: readonly Failure[],
  args: string[],
): Problem | undefined {
  const details = withoutTokens(stderr).trim()
  const key = args[args.indexOf('--key') + 1] ?? ''
  for (const { pattern, found, next, passing } of failures) {
    const match = pattern.exec(details)
    if (match === null) continue
    const parts = { found: found(match, key), next }
    return passing ? new Transient(what, parts) : new Problem(what, { ...parts, details })
  }
  return undefined
}

function unreachable(what: string, message: string): Transient {
  const server = /https?:\/\/[^\s"/]+/.exec(message)?.[0]
  // What a log answers if it fails comes without its address.
  const named = server ?? (message.includes('adding rekor') ? 'the transparency log' : 'a server')
  const found = `${named} did not answer.`
  const next = 'Check its status, the addresses in the signing config, and that this runner can reach it.'
  return new Transient(what, { found: `${found} cosign said: ${sentence(message)}`, next })
}

function sentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`
}

/** Removes identity tokens, which some errors of Sigstore clients quote. */
function withoutTokens(text: string): string {
  return text.replace(/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, '(identity token)')
}
