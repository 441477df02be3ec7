import { readPieces, readStart, unzip } from '@release-tools/base'
import type { Container } from './comparison.ts'
import { gzipHeader } from './gzip-header.ts'
import { MemberContent } from './member-content.ts'
import { isTar, tarContainer, tarContents } from './tar-container.ts'
import { zipContainer, zipContents } from './zip-container.ts'

/** An archive whose members can be read again, by their place in it. */
export interface OpenContainer extends Container {
  contents(wanted: ReadonlySet<number>): Promise<Map<number, Buffer>>
}

const gzipLimits = { entries: 1, totalSize: 4 * 1024 ** 3, ratio: 1100 }

/** Opens a zip file, a tar or a gzip file, by its first bytes. Undefined for other files. Throws a Problem for a damaged one. */
export async function openContainer(path: string): Promise<OpenContainer | undefined> {
  const start = await readStart(path, 4)
  if (start.toString('latin1', 0, 2) === 'PK')
    return { ...(await zipContainer(path)), contents: wanted => zipContents(path, wanted) }
  const isZipped = start[0] === 0x1f && start[1] === 0x8b
  if (await isTar(path, isZipped))
    return { ...(await tarContainer(path, isZipped)), contents: wanted => tarContents(path, isZipped, wanted) }
  return isZipped ? gzipContainer(path) : undefined
}

/** Any other gzip file has one member without a name. */
async function gzipContainer(path: string): Promise<OpenContainer> {
  const read = async (keeps: boolean) => {
    const content = new MemberContent({ size: 0 }, keeps)
    for await (const part of unzip(readPieces(path), gzipLimits)) await content.write(part)
    return content
  }
  const content = await read(false)
  const { size } = content
  return {
    format: 'gzip',
    fields: await gzipHeader(path),
    members: [{ name: '', kind: '', sha256: content.digest(), size, container: new Map() }],
    contents: async wanted => new Map(wanted.has(0) ? [[0, (await read(true)).bytes()]] : []),
  }
}
