import { randomBytes } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileSize, limits, readLimited } from '@release-tools/base'
import type { Host } from '@release-tools/host'
import { runCosign } from '../cosign.ts'
import type { SigningOptions } from '../signing-options.ts'
import { fixed, type SigningBackend } from './backend.ts'
import { type KeyVariables, keyCredentials } from './key-variables.ts'

/** A throw-away key pair that leaves no trace. */
export const dryRun: SigningBackend = {
  signer: 'key',
  dryRun: true,
  unusable: {},
  failures: [],
  async open(options, host) {
    const credentials = keyCredentials(await throwAwayKey(options, host), host)
    return fixed(async () => credentials)
  },
}

/** By directory: the manifests of an image are signed side by side, and the first may still be making the key. */
const keys = new Map<string, Promise<KeyVariables>>()

/** One key pair per job, so that everything in a dry run has the same signer. Nobody trusts it afterwards. */
function throwAwayKey(options: SigningOptions, host: Host): Promise<KeyVariables> {
  const dir = join(host.temp, 'release-tools-dry-run')
  const key = keys.get(dir) ?? makeKey(dir, options, host)
  keys.set(dir, key)
  return key
}

/** Makes the key pair, or reads that of an earlier step. */
async function makeKey(dir: string, options: SigningOptions, host: Host): Promise<KeyVariables> {
  const [keyFile, passwordFile] = [join(dir, 'cosign.key'), join(dir, 'password')]
  if ((await fileSize(keyFile)) === undefined) {
    await mkdir(dir, { recursive: true, mode: 0o700 })
    const COSIGN_PASSWORD = randomBytes(16).toString('hex')
    await writeFile(passwordFile, COSIGN_PASSWORD, { mode: 0o600 })
    const args = ['generate-key-pair', '--output-key-prefix', join(dir, 'cosign')]
    await runCosign({ options, what: 'make a throw-away key pair', args, env: { COSIGN_PASSWORD } }, host)
  }
  const text = async (path: string) => (await readLimited(path, limits.note)).toString()
  const [COSIGN_PRIVATE_KEY, COSIGN_PASSWORD] = await Promise.all([text(keyFile), text(passwordFile)])
  return { COSIGN_PRIVATE_KEY, COSIGN_PASSWORD }
}
