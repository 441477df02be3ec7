import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** An installed RPM. */
export interface Rpm {
  name: string
  epoch?: number
  version: string
  release: string
  arch: string
  vendor: string
  /** Name, version and release of the source package, without the end `.src.rpm`. */
  source: string
  /** `nodejs:18:8070020230712123456:bd1311ed` */
  module?: string
}

/** The bytes of `rpmdb.sqlite`: a table of headers. https://rpm-software-management.github.io/rpm/manual/format_header.html */
export async function rpmDatabase(packages: Rpm[]): Promise<Buffer> {
  const dir = await mkdtemp(join(tmpdir(), 'rpm-database-'))
  try {
    const path = join(dir, 'rpmdb.sqlite')
    const database = new DatabaseSync(path)
    database.exec('CREATE TABLE Packages (hnum INTEGER PRIMARY KEY AUTOINCREMENT, blob BLOB NOT NULL)')
    const insert = database.prepare('INSERT INTO Packages (blob) VALUES (?)')
    for (const one of packages) insert.run(header(one))
    database.close()
    return await readFile(path)
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}

const integer = 4
const text = 6

/** A header without a region, as rpm 3 wrote it: number of entries, size of the data, entries, data. Integers come first, so all are aligned. */
function header(one: Rpm): Buffer {
  const tags: [number, number | string | undefined][] = [
    [1003, one.epoch],
    [1008, 1_700_000_000],
    [1000, one.name],
    [1001, one.version],
    [1002, one.release],
    [1004, `Made for a test: ${one.name}`],
    [1011, one.vendor],
    [1014, 'MIT'],
    [1022, one.arch],
    [1044, `${one.source}.src.rpm`],
    [5096, one.module],
  ]
  const entries: Buffer[] = []
  const values: Buffer[] = []
  for (const [tag, value] of tags) {
    if (value === undefined) continue
    entries.push(uint32(tag, typeof value === 'number' ? integer : text, Buffer.concat(values).length, 1))
    values.push(typeof value === 'number' ? uint32(value) : Buffer.from(`${value}\0`))
  }
  const data = Buffer.concat(values)
  return Buffer.concat([uint32(entries.length, data.length), ...entries, data])
}

function uint32(...numbers: number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 4)
  for (const [index, number] of numbers.entries()) bytes.writeUInt32BE(number, index * 4)
  return bytes
}
