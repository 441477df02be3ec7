import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Host } from '@release-tools/host'
import { handOut, type TestHost, testbed, testHost } from '@release-tools/testbed'
import { findTool } from '@release-tools/tools'
import type { KeyServiceName, Signing, SigningOptions } from '../src/signing-options.ts'

/** The identity in the sample claims of the testbed. */
export const identity = 'https://github.com/acme/widget/.github/workflows/release.yml@refs/tags/v1.2.3'
/** Has no pauses: in these tests, a server that is down stays down. */
const impatient = { attempts: 2, baseMs: 1, maxMs: 1 }

/** A new scratch directory. */
export function scratch(): Promise<string> {
  return mkdtemp(join(testbed().dir, 'sign-'))
}

/** Options for the testbed's Sigstore. */
export async function signingOptions(
  kind: Exclude<Signing['kind'], KeyServiceName>,
  more: Partial<SigningOptions> = {},
): Promise<SigningOptions> {
  const { signingConfig, trustedRoot } = testbed()
  const cosign = await findTool('cosign', testHost())
  return {
    signing: { kind },
    transparency: 'private',
    signingConfig,
    trustedRoot,
    serverUrl: 'https://github.com',
    cosign,
    retries: impatient,
    ...more,
  }
}

/** One program that was run. */
interface Call {
  args: string[]
  env: Record<string, string>
  stderr: string
}

/** A host that also keeps arguments, variables and standard error of every program that it ran. */
export function watchingHost(): TestHost & { calls: Call[] } {
  const host = testHost()
  const calls: Call[] = []
  const { exec } = host
  const watched: Host['exec'] = async (program, args, options) => {
    const result = await exec(program, args, options)
    calls.push({ args: [program, ...args], env: options?.env ?? {}, stderr: result.stderr })
    return result
  }
  // Not a copy, because a getter of the host returns the environment at the time of the call.
  return Object.assign(host, { calls, exec: watched })
}

/** A new key pair of cosign. Its password is `correct horse`. */
export async function makeKeyPair(): Promise<{ key: string; pub: string; password: string }> {
  const dir = await scratch()
  const password = handOut('correct horse', 'the password of the private key')
  await testHost().exec('cosign', ['generate-key-pair', '--output-key-prefix', join(dir, 'k')], {
    env: { COSIGN_PASSWORD: password },
  })
  const key = handOut(await readFile(join(dir, 'k.key'), 'utf8'), 'the private key')
  return { key, pub: await readFile(join(dir, 'k.pub'), 'utf8'), password }
}

/** Runs `body` with these variables set (undefined: unset), and restores them. */
export async function withEnv<T>(variables: Record<string, string | undefined>, body: () => Promise<T>): Promise<T> {
  const before = Object.fromEntries(Object.keys(variables).map(name => [name, process.env[name]]))
  assign(variables)
  try {
    return await body()
  } finally {
    assign(before)
  }
}

/** The variables of a job with `id-token: write`, for `withEnv`. */
export function jobIdentity(token = testbed().idTokenRequestToken) {
  return { ACTIONS_ID_TOKEN_REQUEST_URL: testbed().idTokenRequestUrl, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token }
}

/** Writes the signing config of the testbed with some of its text replaced. */
export async function changedConfig(from: string, to: string): Promise<string> {
  const path = join(await scratch(), 'signing_config.json')
  await writeFile(path, (await readFile(testbed().signingConfig, 'utf8')).replaceAll(from, to))
  return path
}

function assign(variables: Record<string, string | undefined>) {
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  }
}
