import { openFile } from '@release-tools/base'

// APPNOTE.TXT 6.3.10, sections 4.3.12 to 4.3.16 and 4.4.6.
const [endSize, locatorSize] = [22, 20]
/** The largest directory that is read, in bytes: of a million advisories. */
const directoryLimit = 128 * 1024 ** 2

/**
 * The time of the newest file in a zip, as RFC 3339: OSV gives each advisory the time of its last change (go/cmd/exporter/worker.go of
 * google/osv.dev). Undefined if the file cannot be read, and for dates before 1981, which say that there is none.
 */
export async function newestInZip(path: string): Promise<string | undefined> {
  const directory = await directoryOf(path).catch(() => undefined)
  if (directory === undefined) return undefined
  let newest = 0
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === 0x02014b50; ) {
    newest = Math.max(newest, (directory.readUInt16LE(at + 14) << 16) | directory.readUInt16LE(at + 12))
    at += 46 + directory.readUInt16LE(at + 28) + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return timeOf(newest)
}

/** The directory at the end of the file, with the numbers of Zip64 if they are there: npm has more than 65,535 advisories. */
async function directoryOf(path: string): Promise<Buffer | undefined> {
  const file = await openFile(path)
  try {
    const { size } = await file.stat()
    const read = async (position: number, length: number) => {
      if (position < 0 || length > directoryLimit || position + length > size) return undefined
      return (await file.read(Buffer.alloc(length), 0, length, position)).buffer
    }
    const end = await read(size - endSize, endSize)
    if (end?.readUInt32LE(0) !== 0x06054b50) return undefined
    const locator = await read(size - endSize - locatorSize, locatorSize)
    const large =
      locator?.readUInt32LE(0) === 0x07064b50 ? await read(Number(locator.readBigUInt64LE(8)), 56) : undefined
    return large === undefined
      ? await read(end.readUInt32LE(16), end.readUInt32LE(12))
      : await read(Number(large.readBigUInt64LE(48)), Number(large.readBigUInt64LE(40)))
  } finally {
    await file.close()
  }
}

/** Date and time of DOS, in UTC as OSV writes them, in steps of two seconds. */
function timeOf(stamp: number): string | undefined {
  const [date, time] = [stamp >>> 16, stamp & 0xffff]
  const year = 1980 + (date >>> 9)
  if (year < 1981) return undefined
  const [month, day] = [((date >>> 5) & 15) - 1, date & 31]
  const at = Date.UTC(year, month, day, time >>> 11, (time >>> 5) & 63, (time & 31) * 2)
  return new Date(at).toISOString().replace('.000Z', 'Z')
}
