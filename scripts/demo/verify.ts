import { join, relative } from 'node:path'
import { root } from '../shared/repository.ts'
import { run } from '../shared/run.ts'

import { type Consumer, identityOf, issuerUrl } from './event.ts'

/** What a stranger knows of the signers: `trust` is the folder with the project's key and the trusted root. */
export function verifyOptions(trust: string, consumer: Consumer): string[] {
  return [
    ...['--key', join(trust, 'cosign.pub'), '--trusted-root', join(trust, 'trusted_root.json')],
    ...['--certificate-identity', identityOf(consumer), '--certificate-oidc-issuer', issuerUrl],
  ]
}

/** Prints the command that verifies the download, and runs it with the bundled CLI. Returns its exit code. */
export async function runVerify(demo: string, consumer: Consumer): Promise<number> {
  const at = (path: string) => relative(root, join(demo, path))
  const args = [
    ...['packages/cli/dist/release-tools.mjs', 'verify', at('download')],
    ...verifyOptions(at('trust'), consumer),
  ]
  console.log(`\n$ node ${args.join(' ')}\n`)
  const { code } = await run(process.execPath, args, { live: true })
  return code
}
