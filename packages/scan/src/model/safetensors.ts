import { at, isObject, limits, openFile, Problem, parseStrictJson, textAt } from '@release-tools/base'

/** What the header of a safetensors file says. */
export interface SafetensorsFacts {
  /** The library that wrote it: `pt`, `np`, `tf`, `mlx`. */
  format?: string
  /** Number of weights: the products of all shapes together. */
  parameters: number
}

/** The header begins after its length, 8 bytes, little-endian: https://huggingface.co/docs/safetensors/index#format */
const lengthBytes = 8

/**
 * Reads the header of a safetensors file, and none of its tensors. Throws a Problem if it is damaged, or has more bytes than are read of a
 * document.
 */
export async function readSafetensors(path: string): Promise<SafetensorsFacts> {
  const header = parseStrictJson(await headerOf(path), `the header of ${path}`)
  if (!isObject(header)) throw damaged(path, 'its header is not a JSON object.')
  const format = textAt(header, '__metadata__', 'format')
  const tensors = Object.entries(header).filter(([name]) => name !== '__metadata__')
  const parameters = tensors.reduce((sum, [name, tensor]) => sum + sizeOf(at(tensor, 'shape'), name, path), 0)
  return { parameters, ...(format === undefined ? {} : { format }) }
}

async function headerOf(path: string): Promise<Buffer> {
  const file = await openFile(path, 'inside')
  try {
    const start = Buffer.alloc(lengthBytes)
    const { bytesRead } = await file.read(start, 0, lengthBytes, 0)
    const length = start.readBigUInt64LE()
    if (bytesRead < lengthBytes) throw damaged(path, 'it is too short.')
    if (length > limits.document)
      throw damaged(path, `its header has ${length} bytes, more than the ${limits.document} accepted.`)
    const header = Buffer.alloc(Number(length))
    if ((await file.read(header, 0, header.length, lengthBytes)).bytesRead < header.length)
      throw damaged(path, 'it ends within its header.')
    return header
  } finally {
    await file.close()
  }
}

/** A tensor without dimensions is one number. */
function sizeOf(shape: unknown, name: string, path: string): number {
  const isShape = Array.isArray(shape) && shape.every(one => Number.isSafeInteger(one) && one >= 0)
  if (!isShape) throw damaged(path, `its tensor ${JSON.stringify(name)} has no shape.`)
  return shape.reduce((product: number, one: number) => product * one, 1)
}

function damaged(path: string, found: string): Problem {
  return new Problem(`read the header of ${path}`, { found, next: 'Write the file again with safetensors.' })
}
