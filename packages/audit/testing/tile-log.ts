import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import type { SigningEvent, TrustedRoot } from '@release-tools/evidence'
import { signingEvent } from '@release-tools/evidence/testing'
import { MerkleTree } from '@release-tools/testbed'
import { rootFile, rootOfLog } from './root-of-log.ts'

/** A log of the second version of Rekor, as its files. Written apart from what reads it. */
export interface TileLog {
  trustedRoot: TrustedRoot
  /** The file of that root. */
  rootFile: object
  /** By the path below the address of the log. */
  files: Map<string, Buffer>
  /** The record of the signature that an entry is of. */
  record(index: number): SigningEvent
}

/** Its address in the trusted root. */
export const tileLogUrl = 'https://log.example.org'
const name = 'log.example.org'
const { privateKey, publicKey } = generateKeyPairSync('ed25519')
const spki = publicKey.export({ format: 'der', type: 'spki' })
const id = sha256(Buffer.concat([Buffer.from(`${name}\n\x01`), spki.subarray(-32)]))

/** What the log keeps of the signature with this number. */
export function entryOf(number: number): Buffer {
  const content = Buffer.from(`signature ${number}`).toString('base64')
  return Buffer.from(
    JSON.stringify({
      apiVersion: '0.0.2',
      kind: 'hashedrekord',
      spec: { hashedRekordV002: { signature: { content } } },
    }),
  )
}

/** A log with so many entries. */
export function tileLog(size: number): TileLog {
  const entries = Array.from({ length: size }, (_, number) => entryOf(number))
  const tree = new MerkleTree()
  const leaves = entries.map(entry => tree.add(entry))
  const root = size === 0 ? sha256('') : tree.root()
  const files = new Map([['api/v2/checkpoint', checkpoint(size, root)]])
  const framed = entries.map(entry => Buffer.concat([Buffer.of(entry.length >> 8, entry.length & 255), entry]))
  addTiles(files, 'entries', framed)
  for (let [level, hashes] = [0, leaves]; hashes.length > 0; level++) {
    addTiles(files, String(level), hashes)
    hashes = Array.from({ length: Math.floor(hashes.length / 256) }, (_, tile) => {
      const above = hashes.slice(tile * 256, (tile + 1) * 256)
      while (above.length > 1) above.push(...pairs(above.splice(0)))
      return above[0] ?? Buffer.alloc(0)
    })
  }
  return {
    trustedRoot: rootOfLog(tileLogUrl, publicKey, id),
    rootFile: rootFile(tileLogUrl, publicKey, id),
    files,
    record: index => recordOf(index),
  }
}

/** A head that the log signed. */
export function checkpoint(size: number, root: Buffer): Buffer {
  const text = `${name}\n${size}\n${root.toString('base64')}\n`
  const signature = Buffer.concat([id.subarray(0, 4), sign(null, Buffer.from(text), privateKey)])
  return Buffer.from(`${text}\n— witness.example.org AAAAAAAAAAAA\n— ${name} ${signature.toString('base64')}\n`)
}

function recordOf(index: number): SigningEvent {
  const body = entryOf(index)
  const leaf = sha256(Buffer.concat([Buffer.of(0), body])).toString('hex')
  const signature = { sha256: sha256(`signature ${index}`).toString('hex') }
  const bodySha256 = sha256(body).toString('hex')
  const entry = {
    logId: id.toString('hex'),
    index: String(index),
    kind: 'hashedrekord 0.0.2',
    bodySha256,
    leafHash: leaf,
  }
  return signingEvent({ signature, log: [{ url: tileLogUrl, ...entry }] })
}

function addTiles(files: Map<string, Buffer>, level: string, items: Buffer[]): void {
  for (let tile = 0; tile * 256 < items.length; tile++) {
    const own = items.slice(tile * 256, (tile + 1) * 256)
    const path =
      tile < 1000
        ? String(tile).padStart(3, '0')
        : `x${String(Math.floor(tile / 1000)).padStart(3, '0')}/${String(tile % 1000).padStart(3, '0')}`
    files.set(`api/v2/tile/${level}/${path}${own.length < 256 ? `.p/${own.length}` : ''}`, Buffer.concat(own))
  }
}

function pairs(hashes: Buffer[]): Buffer[] {
  return Array.from({ length: hashes.length / 2 }, (_, at) =>
    sha256(Buffer.concat([Buffer.of(1), ...hashes.slice(2 * at, 2 * at + 2)])),
  )
}

function sha256(data: Buffer | string): Buffer {
  return createHash('sha256').update(data).digest()
}
