import { type ScannedEntry, scanUnpacked } from '@release-tools/base'
import { layerBytes } from './layer-bytes.ts'

/** A file or directory of an image, as a container sees it. */
export interface ImageFile {
  /** Without a slash at its beginning. */
  path: string
  kind: 'file' | 'directory' | 'link' | 'other'
  mode: number
  uid: number
  gid: number
}

/** What one layer has. */
export interface LayerContent {
  /** Bytes of its files. */
  unpacked: number
  /** Number of its entries. */
  files: number
}

/** Images of machine learning have tens of gigabytes, and half a million files. */
const limits = { entries: 1_000_000, totalSize: 32 * 1024 ** 3, ratio: 1 }
/** Real ones have a few kilobytes. */
const textLimit = 1024 * 1024

const whiteout = '.wh.'
const opaque = '.wh..wh..opq'

/**
 * The files of an image: the layers one on top of the other, as runtimes do it
 * (https://github.com/opencontainers/image-spec/blob/main/layer.md), and the text of the file at `wanted`, if there is one.
 */
export async function readImageFiles(layers: string[], wanted: string) {
  const tree = new Tree()
  const contents: LayerContent[] = []
  let text: string | undefined
  for (const layer of layers) {
    const content = { unpacked: 0, files: 0 }
    for await (const entry of scanUnpacked(layerBytes(layer), limits)) {
      content.unpacked += entry.size
      content.files += 1
      const path = normal(entry.path)
      tree.add(path, fileOf(path, entry))
      if (path === wanted) text = entry.size <= textLimit ? await textOf(entry.body) : undefined
    }
    contents.push(content)
  }
  return { files: [...tree.files()], contents, text }
}

const kinds: Record<string, ImageFile['kind']> = {
  '0': 'file',
  '7': 'file',
  '1': 'file',
  '2': 'link',
  '5': 'directory',
}

function fileOf(path: string, { type, mode, uid, gid }: ScannedEntry): ImageFile {
  return { path, kind: kinds[type] ?? 'other', mode, uid, gid }
}

function normal(path: string): string {
  return path
    .split('/')
    .filter(part => part !== '' && part !== '.')
    .join('/')
}

async function textOf(body: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of body) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

interface Node {
  file?: ImageFile
  children: Map<string, Node>
}

/** A tree, so that removing a directory does not look at every file. */
class Tree {
  readonly #root: Node = { children: new Map() }

  add(path: string, file: ImageFile): void {
    const parts = path.split('/')
    const name = parts.pop() ?? ''
    const parent = this.#directory(parts)
    if (name === opaque) parent.children.clear()
    else if (name.startsWith(whiteout)) parent.children.delete(name.slice(whiteout.length))
    else if (file.kind === 'directory') this.#directory([...parts, name]).file = file
    else parent.children.set(name, { file, children: new Map() })
  }

  *files(node = this.#root): Generator<ImageFile> {
    if (node.file !== undefined && node.file.path !== '') yield node.file
    for (const child of node.children.values()) yield* this.files(child)
  }

  #directory(parts: string[]): Node {
    let node = this.#root
    for (const part of parts.filter(one => one !== '')) {
      const next = node.children.get(part) ?? { children: new Map() }
      node.children.set(part, next)
      node = next
    }
    return node
  }
}
