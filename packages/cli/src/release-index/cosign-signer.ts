import { tmpdir } from 'node:os'
import type { RoleSigner } from '@release-tools/releases'
import { parseSigner, publicKey, type SigningOptions, signBytes } from '@release-tools/sign'
import { sameTool, toolCacheOf } from '../reproduce/same-tool.ts'
import { terminalHost } from '../reproduce/terminal-host.ts'
import type { Terminal } from '../terminal.ts'
import { WrongUse } from '../wrong-use.ts'

/** The key pair of COSIGN_PRIVATE_KEY, or a key in a service. Throws WrongUse without a signer. */
export async function cosignSigner(address: string | undefined, terminal: Terminal): Promise<RoleSigner> {
  // The keys that a repository has beside its workflows are those of its releases, and not those of people.
  const host = terminalHost(terminal, tmpdir())
  if (address === undefined && !host.env.COSIGN_PRIVATE_KEY)
    throw new WrongUse(
      'there is no key to sign with.',
      'Set COSIGN_PRIVATE_KEY and COSIGN_PASSWORD, or give --signer, or --signature with --key.',
    )
  const signing: SigningOptions['signing'] = address === undefined ? { kind: 'key' } : serviceKey(address)
  const { tool } = await sameTool('cosign', undefined, toolCacheOf(host.env), host)
  const options: SigningOptions = { signing, transparency: 'none', serverUrl: 'https://github.com', cosign: tool }
  return {
    // A key has one: this is not undefined.
    publicKey: (await publicKey(options, host)) ?? '',
    sign: bytes => signBytes('the root of the index', bytes, options, host),
  }
}

function serviceKey(address: string) {
  const signer = parseSigner(address)
  if ('key' in signer && signer.kind !== 'plugin') return signer
  throw new WrongUse(`--signer is ${JSON.stringify(address)}.`, 'Give the address of a key: hashivault://root.')
}
