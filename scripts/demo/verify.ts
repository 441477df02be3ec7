import { join, relative } from 'node:path'
import { root } from '../shared/repository.ts'
import { run } from '../shared/run.ts'

import { type Consumer, identityOf, issuerUrl } from './event.ts'

/** Prints the command that verifies the download, and runs it with the bundled CLI. Returns its exit code. */
export async function runVerify(demo: string, consumer: Consumer): Promise<number> {
  const at = (path: string) => relative(root, join(demo, path))
  const args = [
    ...['packages/cli/dist/release-tools.mjs', 'verify', at('download')],
    ...['--key', at('trust/cosign.pub'), '--trusted-root', at('trust/trusted_root.json')],
    ...['--certificate-identity', identityOf(consumer), '--certificate-oidc-issuer', issuerUrl],
  ]
  console.log(`\n$ node ${args.join(' ')}\n`)
  const { code } = await run(process.execPath, args, { live: true })
  return code
}
