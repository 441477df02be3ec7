import { crc32, deflateRawSync, gzipSync } from 'node:zlib'

export interface Member {
  name: string
  data: string | Buffer
  /** Type flag of tar: '0' is a regular file. */
  type?: string
}

/** A tar.gz with exactly these members, including invalid ones. */
export function tarGz(members: Member[]): Buffer {
  return gzipSync(tar(members))
}

export function tar(members: Member[]): Buffer {
  return Buffer.concat([...members.map(tarEntry), Buffer.alloc(1024)])
}

function tarEntry({ name, data, type = '0' }: Member): Buffer {
  const body = Buffer.from(data)
  const header = Buffer.alloc(512)
  header.write(name, 0, 100)
  header.write('0000755\0', 100)
  header.write(`${body.length.toString(8).padStart(11, '0')}\0`, 124)
  header.write('00000000000\0', 136)
  header.write('        ', 148)
  header.write(type, 156)
  header.write('ustar\x0000', 257, 'latin1')
  header.write(
    `${header
      .reduce((sum, byte) => sum + byte, 0)
      .toString(8)
      .padStart(6, '0')}\0 `,
    148,
  )
  return Buffer.concat([header, body, Buffer.alloc((512 - (body.length % 512)) % 512)])
}

/** A zip with exactly these members, deflated or, with `store`, uncompressed. */
export function zip(members: Member[], options: { store?: boolean; flags?: number; method?: number } = {}): Buffer {
  const { store = false, flags = 0, method = store ? 0 : 8 } = options
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let start = 0
  for (const { name, data } of members) {
    const body = Buffer.from(data)
    const packed = store ? body : deflateRawSync(body)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(flags, 2)
    common.writeUInt16LE(method, 4)
    common.writeUInt32LE(crc32(body), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(body.length, 18)
    common.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.from(name), packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(start, 10)
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), common, tail, Buffer.from(name)]))
    locals.push(local)
    start += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(members.length, 8)
  end.writeUInt16LE(members.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(start, 16)
  return Buffer.concat([...locals, directory, end])
}
