import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileSize, Problem, sha256 } from '@release-tools/base'
import type { Host, Variables } from '@release-tools/host'
import type { FoundTool } from '@release-tools/tools'
import { runCosign } from './cosign.ts'
import type { SigningOptions } from './signing-options.ts'

/** The variables by which cosign gets a key: never a file in the workspace, never an argument. */
interface KeyVariables extends Record<string, string> {
  COSIGN_PRIVATE_KEY: string
  COSIGN_PASSWORD: string
}

/** cosign's `--key` for those variables. */
export const keyArguments = ['--key', 'env://COSIGN_PRIVATE_KEY']

/** The key to sign with, masked from now on; undefined when signing is keyless. */
export async function keyVariables(options: SigningOptions, host: Host): Promise<KeyVariables | undefined> {
  const { kind } = options.signing
  if (kind === 'keyless') return undefined
  const variables = kind === 'key' ? givenKey(host.env) : await throwAwayKey(options.cosign, host)
  mask(variables, host)
  return variables
}

// Opening the key takes cosign a third of a second, and every signature is verified with its public half.
const publicKeys = new Map<string, Promise<string>>()

/** The public half, PEM; undefined when signing is keyless. */
export async function publicKey(options: SigningOptions, host: Host): Promise<string | undefined> {
  const env = await keyVariables(options, host)
  if (env === undefined) return undefined
  const name = sha256(`${env.COSIGN_PRIVATE_KEY}\n${env.COSIGN_PASSWORD}`)
  const read = publicKeys.get(name) ?? readPublicKey(options, env, host)
  publicKeys.set(name, read)
  return read
}

function readPublicKey({ cosign }: SigningOptions, env: KeyVariables, host: Host): Promise<string> {
  return runCosign({ cosign, what: 'read the signing key', args: ['public-key', ...keyArguments], env }, host)
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
      'COSIGN_PRIVATE_KEY has `\\n` in place of line ends.',
      'Store the text of `cosign.key` as it is, with its line ends.',
    )
  }
  // An empty password is one: without the variable, cosign would ask for it.
  return { COSIGN_PRIVATE_KEY: key, COSIGN_PASSWORD: env.COSIGN_PASSWORD ?? '' }
}

/** One key pair a job, so that everything of a dry run has the same signer; it is worth nothing afterwards. */
async function throwAwayKey(cosign: FoundTool, host: Host): Promise<KeyVariables> {
  const dir = join(host.temp, 'release-tools-dry-run')
  const [keyFile, passwordFile] = [join(dir, 'cosign.key'), join(dir, 'password')]
  if ((await fileSize(keyFile)) === undefined) {
    await mkdir(dir, { recursive: true, mode: 0o700 })
    const COSIGN_PASSWORD = randomBytes(16).toString('hex')
    await writeFile(passwordFile, COSIGN_PASSWORD, { mode: 0o600 })
    const args = ['generate-key-pair', '--output-key-prefix', join(dir, 'cosign')]
    await runCosign({ cosign, what: 'make a throw-away key pair', args, env: { COSIGN_PASSWORD } }, host)
  }
  const [COSIGN_PRIVATE_KEY, COSIGN_PASSWORD] = await Promise.all([
    readFile(keyFile, 'utf8'),
    readFile(passwordFile, 'utf8'),
  ])
  return { COSIGN_PRIVATE_KEY, COSIGN_PASSWORD }
}

/** Line by line too: that is how a log would show it. */
function mask({ COSIGN_PRIVATE_KEY, COSIGN_PASSWORD }: KeyVariables, host: Host) {
  const lines = COSIGN_PRIVATE_KEY.split('\n').filter(line => line.trim() !== '' && !line.startsWith('-----'))
  for (const value of [COSIGN_PRIVATE_KEY, COSIGN_PASSWORD, ...lines]) if (value !== '') host.mask(value)
}

function unusable(found: string, next: string): Problem {
  return new Problem('sign with the key pair', { found, next })
}
