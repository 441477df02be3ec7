import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { root } from '../shared/repository.ts'
import { run } from '../shared/run.ts'
import { type Consumer, issuerUrl } from './event.ts'
import { shown, shownInClone } from './task.ts'

/**
 * What a stranger knows of the signers: `trust` is the folder with the trusted root, and with the project's keys if it has some. A path that
 * is not absolute starts at the clone.
 */
export function verifyOptions(trust: string, { repository }: Consumer, identity: string): string[] {
  const [keys, source] = [['cosign.pub', 'gpg.asc'].map(name => join(trust, name)), `https://github.com/${repository}`]
  return [
    ...keys.filter(key => existsSync(resolve(root, key))).flatMap(key => ['--key', key]),
    ...['--trusted-root', join(trust, 'trusted_root.json')],
    ...['--certificate-identity', identity, '--certificate-oidc-issuer', issuerUrl],
    // A reusable workflow signs for all its callers.
    ...(identity.startsWith(`${source}/`) ? [] : ['--source-repository', source]),
  ]
}

/** The same for the trust that a run of the demo left. */
export function signerOf(consumer: Consumer, identity: string): string[] {
  return verifyOptions(shown('trust'), consumer, identity)
}

/** Prints the command that verifies a folder of the results, and runs it with the bundled CLI. Returns its exit code. */
export async function runVerify(path: string, options: string[]): Promise<number> {
  const args = [shownInClone('packages/cli/dist/release-tools.mjs'), 'verify', shown(path), ...options]
  console.log(`\n$ node ${args.join(' ')}\n`)
  const { code } = await run(process.execPath, args, { live: true })
  return code
}
