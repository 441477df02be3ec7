import { testbed } from '@release-tools/testbed'
import type { ImageBuilder } from './image-builder.ts'
import { layoutFiles } from './image-fixture.ts'

/** Pushes the small test image to the testbed's registry and returns its digest. Each `seed` gives a different image. */
export async function pushImage(name: string, seed = 'push'): Promise<{ repository: string; digest: string }> {
  const files = layoutFiles(['linux/amd64'], { 'etc/seed': seed })
  const [{ digest }] = JSON.parse(files['index.json']?.toString() ?? '').manifests
  await pushFiles(name, files, [digest])
  return { repository: `${testbed().registry}/${name}`, digest }
}

/** Pushes what a builder made, below `root`; the manifests are what `root` lists, then `root`. Returns the repository. */
export async function pushBuilt(name: string, image: ImageBuilder, root: string): Promise<string> {
  await pushFiles(name, image.layout(), [...manifestsBelow(image, root), root])
  return `${testbed().registry}/${name}`
}

/** Digests of all manifests that an index lists, innermost first. */
function manifestsBelow(image: ImageBuilder, index: string): string[] {
  const { manifests = [] } = JSON.parse(image.blobs.get(index)?.toString() ?? '{}')
  return manifests.flatMap(({ digest }: { digest: string }) => [...manifestsBelow(image, digest), digest])
}

async function pushFiles(name: string, files: Record<string, Buffer>, manifests: string[]): Promise<void> {
  const base = `http://${testbed().registry}/v2/${name}`
  for (const [path, data] of Object.entries(files))
    if (path.startsWith('blobs/')) await pushBlob(base, `sha256:${path.slice(-64)}`, data)
  for (const digest of manifests) {
    const manifest = files[`blobs/sha256/${digest.slice(-64)}`] ?? Buffer.alloc(0)
    await require201(
      await fetch(`${base}/manifests/${digest}`, {
        method: 'PUT',
        body: new Uint8Array(manifest),
        headers: { 'content-type': JSON.parse(manifest.toString()).mediaType },
      }),
    )
  }
}

async function pushBlob(base: string, digest: string, data: Buffer) {
  const start = await fetch(`${base}/blobs/uploads/`, { method: 'POST' })
  const location = new URL(start.headers.get('location') ?? '', base)
  location.searchParams.set('digest', digest)
  await require201(
    await fetch(location, {
      method: 'PUT',
      body: new Uint8Array(data),
      headers: { 'content-type': 'application/octet-stream' },
    }),
  )
}

async function require201(response: Response) {
  if (response.status !== 201) throw new Error(`the registry answered ${response.status}: ${await response.text()}`)
}
