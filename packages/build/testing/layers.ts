import { gunzipSync, zstdDecompressSync } from 'node:zlib'
import { sha256 } from '@release-tools/base'
import { ImageBuilder, writeFiles } from '@release-tools/oci/testing'

/** An entry of a layer: a file with content, or by its type flag a link or a directory. */
export interface LayerEntry {
  mode?: number
  uid?: number
  gid?: number
  type?: '0' | '1' | '2' | '5'
  text?: string
}

/** The tar of a layer. */
export function layerOf(entries: Record<string, LayerEntry>): Buffer {
  const blocks = Object.entries(entries).flatMap(([path, entry]) => {
    const data = Buffer.from(entry.text ?? '')
    return [header(path, entry, data.length), data, Buffer.alloc((512 - (data.length % 512)) % 512)]
  })
  return Buffer.concat([...blocks, Buffer.alloc(1024)])
}

function header(path: string, { mode = 0o644, uid = 0, gid = 0, type = '0' }: LayerEntry, size: number): Buffer {
  const block = Buffer.alloc(512)
  const octal = (value: number, digits: number) => `${value.toString(8).padStart(digits, '0')}\0`
  block.write(path, 0, 100)
  block.write(octal(mode, 7) + octal(uid, 7) + octal(gid, 7) + octal(size, 11) + octal(0, 11), 100)
  block.write('        ', 148)
  block.write(type, 156)
  block.write('ustar\x0000', 257)
  const sum = block.reduce((total, byte) => total + byte, 0)
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return block
}

/** Writes a layout of one image, with these layers (packed or not) and this configuration. Returns its directory. */
export function writeLayers(directory: string, layers: Buffer[], config: object = {}): string {
  const image = new ImageBuilder()
  const type = 'application/vnd.oci.image.config.v1+json'
  const made = layers.map(layer => image.putBytes('application/vnd.oci.image.layer.v1.tar', layer))
  const ids = layers.map(layer => `sha256:${sha256(unpacked(layer))}`)
  const document = { os: 'linux', architecture: 'amd64', rootfs: { type: 'layers', diff_ids: ids }, ...config }
  return writeFiles(directory, image.layout(image.manifest(image.put(type, document), made)))
}

function unpacked(layer: Buffer): Buffer {
  if (layer[0] === 0x1f) return gunzipSync(layer)
  return layer.readUInt32LE(0) === 0xfd2fb528 ? zstdDecompressSync(layer) : layer
}
