import { mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { testbed } from '../../src/session.ts'
import { testHost } from '../../src/test-host.ts'

/** cosign without any log or timestamp, with a file to sign, in a folder that is its home as well. */
export interface Cosign {
  dir: string
  /** Writes the public key of `key` into `x.pub`. */
  exportKey(key: string): Promise<string>
  /** Signs the file with `key`. The signature is in `x.json`. */
  sign(key: string): Promise<string>
  /** Verifies the signature with `key`, by default with the exported one. */
  verify(key?: string): Promise<string>
}

/** The environment is that of a job. Each method returns `ok`, or what cosign says last. */
export async function cosignIn(env: Record<string, string>): Promise<Cosign> {
  const dir = await mkdtemp(join(testbed().dir, 'cosign-'))
  await writeFile(join(dir, 'file'), 'hello\n')
  await writeFile(
    join(dir, 'offline.json'),
    JSON.stringify({ mediaType: signingConfig, rekorTlogConfig: {}, tsaConfig: {} }),
  )
  const run = async (...args: string[]) => {
    const { exitCode, stderr } = await testHost().exec('cosign', args, { cwd: dir, env: { ...env, HOME: dir } })
    return exitCode === 0
      ? 'ok'
      : (stderr
          .trim()
          .split(/^(?=Error: )/m)
          .at(-1) ?? '')
  }
  return {
    dir,
    exportKey: key => run('public-key', '--key', key, '--outfile', 'x.pub'),
    sign: key => run('sign-blob', '-y', '--signing-config', 'offline.json', '--key', key, '--bundle', 'x.json', 'file'),
    verify: (key = 'x.pub') =>
      run('verify-blob', '--insecure-ignore-tlog=true', '--key', key, '--bundle', 'x.json', 'file'),
  }
}

const signingConfig = 'application/vnd.dev.sigstore.signingconfig.v0.2+json'
