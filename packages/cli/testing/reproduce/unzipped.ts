import { inflateRawSync } from 'node:zlib'

/** The members of a zip file of a few small files. */
export function unzipped(bytes: Buffer): { name: string; data: Buffer }[] {
  const members: { name: string; data: Buffer }[] = []
  for (let at = bytes.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; ) {
    const [nameLength, extra, comment] = [28, 30, 32].map(offset => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ]
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    const local = bytes.readUInt32LE(at + 42)
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20))
    members.push({ name, data: bytes.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed) })
    const next = at + 46 + nameLength + extra + comment
    at = bytes.toString('latin1', next, next + 4) === 'PK\x01\x02' ? next : -1
  }
  return members
}
