import { join } from 'node:path'
import { startServer } from '../child.ts'
import { loopback, ports } from '../ports.ts'
import { timestamps } from './servers.ts'

export interface TimestampsOptions {
  /** Directory for its log. */
  dir: string
  /** Directory with the program timestamp-server. */
  bin: string
  /** Path of its private key (PEM). */
  key: string
  /** Path of its certificates (PEM): its own first, the root last. */
  chain: string
  /** The digest that it signs. */
  hash: 'sha256' | 'sha384' | 'sha512'
}

/** A timestamp authority with a key of any kind. It needs the port of that of the local Sigstore, which must not run. */
export interface Timestamps {
  /** Its answer to a request (RFC 3161, DER). */
  stamp(request: Uint8Array): Promise<Buffer>
  stop(): Promise<void>
}

export async function startTimestamps({ dir, bin, key, chain, hash }: TimestampsOptions): Promise<Timestamps> {
  const signer = [
    '--timestamp-signer=file',
    `--file-signer-key-path=${key}`,
    `--certificate-chain-path=${chain}`,
    `--timestamp-signer-hash=${hash}`,
  ]
  const options = timestamps(dir, signer)
  const server = await startServer({ ...options, program: join(bin, options.program) })
  return {
    async stamp(request) {
      const response = await fetch(`${loopback(ports.timestamps)}/api/v1/timestamp`, {
        method: 'POST',
        headers: { 'content-type': 'application/timestamp-query' },
        body: Buffer.from(request),
      })
      if (!response.ok) throw new Error(`the timestamp authority answered HTTP ${response.status}.`)
      return Buffer.from(await response.arrayBuffer())
    },
    stop: server.stop,
  }
}
