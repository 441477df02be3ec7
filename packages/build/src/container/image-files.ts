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
  /** True if an extended attribute gives it capabilities. */
  capable: boolean
  /** The content, of those that the caller wants. */
  text?: string
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
 * (https://github.com/opencontainers/image-spec/blob/main/layer.md). Those at `wanted` come with their text.
 */
export async function readImageFiles(layers: string[], wanted: string[]) {
  const tree = new Tree()
  const contents: LayerContent[] = []
  for (const [index, layer] of layers.entries()) {
    const content = { unpacked: 0, files: 0 }
    for await (const entry of scanUnpacked(layerBytes(layer), limits)) {
      content.unpacked += entry.size
      content.files += 1
      const path = normal(entry.path)
      const isWanted = wanted.includes(path) && entry.regular && entry.size <= textLimit
      tree.add(path, { ...fileOf(path, entry), ...(isWanted ? { text: await textOf(entry.body) } : {}) }, index)
    }
    contents.push(content)
  }
  return { files: [...tree.files()], contents }
}

const kinds: Record<string, ImageFile['kind']> = {
  '0': 'file',
  '7': 'file',
  '1': 'file',
  '2': 'link',
  '5': 'directory',
}

function fileOf(path: string, { type, mode, uid, gid, capable }: ScannedEntry): ImageFile {
  return { path, kind: kinds[type] ?? 'other', mode, uid, gid, capable }
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
  file?: ImageFile | undefined
  /** Number of the layer that names it; -1 if one only names what lies in it. */
  layer: number
  children: Map<string, Node>
}

/** A tree, so that removing a directory does not look at every file. */
class Tree {
  readonly #root: Node = { layer: -1, children: new Map() }

  add(path: string, file: ImageFile, layer: number): void {
    const parts = path.split('/')
    const name = parts.pop() ?? ''
    const parent = this.#directory(parts)
    if (name === opaque) for (const one of parent.children.keys()) hide(parent, one, layer)
    else if (name.startsWith(whiteout)) hide(parent, name.slice(whiteout.length), layer)
    else if (file.kind === 'directory') Object.assign(this.#directory([...parts, name]), { file, layer })
    else parent.children.set(name, { file, layer, children: new Map() })
  }

  *files(node = this.#root): Generator<ImageFile> {
    if (node.file !== undefined && node.file.path !== '') yield node.file
    for (const child of node.children.values()) yield* this.files(child)
  }

  #directory(parts: string[]): Node {
    let node = this.#root
    for (const part of parts.filter(one => one !== '')) {
      const next = node.children.get(part) ?? { layer: -1, children: new Map() }
      node.children.set(part, next)
      node = next
    }
    return node
  }
}

/** Removes what lower layers have at a name. What the layer itself brings stays, wherever in it the whiteout is. */
function hide(parent: Node, name: string, layer: number): void {
  const node = parent.children.get(name)
  if (node === undefined) return
  for (const one of node.children.keys()) hide(node, one, layer)
  if (node.layer >= layer) return
  if (node.children.size === 0) parent.children.delete(name)
  else node.file = undefined
}
