import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem, textAt } from '@release-tools/base'
import { type Host, withScratch } from '@release-tools/host'
import { recordSignature } from './record-signature.ts'
import { withSession } from './session.ts'
import { makeBundle } from './sign.ts'
import type { SigningOptions } from './signing-options.ts'
import { verifyOwn } from './verify-own.ts'

/**
 * Signs bytes with a key and verifies the signature, for a format that has a place for signatures of its own, such as TUF. `name` says what
 * they are, in errors and records. Returns the signature alone: DER for ECDSA. Nothing of it gets into a log. Throws a Problem for a signer
 * that is not a key.
 */
export async function signBytes(name: string, bytes: Buffer, options: SigningOptions, host: Host): Promise<Buffer> {
  const { signingConfig: _, trustedRoot: __, ...rest } = options
  return withSession({ ...rest, transparency: 'none' }, host, async open => {
    if ((await open.session.publicKey()) === undefined) throw noKey(name)
    return withScratch('sign', host, async scratch => {
      const path = join(scratch, 'bytes')
      await writeFile(path, bytes)
      const { bundle, trace } = await makeBundle(`sign ${name}`, ['sign-blob', path], open, host)
      const verified = await verifyOwn(bundle, open, host, verifier => verifier.verifyFile(path, bundle))
      await recordSignature(bundle, verified, open, { kept: false, name, path, trace })
      return Buffer.from(textAt(JSON.parse(bundle), 'messageSignature', 'signature') ?? '', 'base64')
    })
  })
}

function noKey(name: string): Problem {
  return new Problem(`sign ${name}`, {
    found: 'the signer is the identity of a workflow, whose key changes with each signature.',
    next: 'Name a key: `key`, or the address of one in a service.',
  })
}
