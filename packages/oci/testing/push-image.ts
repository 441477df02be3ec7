import { testbed } from '@release-tools/testbed'
import { layoutFiles } from './image-fixture.ts'

/** Pushes the small test image to the testbed's registry and returns its digest. Each `seed` gives a different image. */
export async function pushImage(name: string, seed = 'push'): Promise<{ repository: string; digest: string }> {
  const files = layoutFiles(['linux/amd64'], { 'etc/seed': seed })
  const digest: string = JSON.parse(files['index.json']?.toString() ?? '').manifests[0].digest
  const base = `http://${testbed().registry}/v2/${name}`
  for (const [path, data] of Object.entries(files))
    if (path.startsWith('blobs/')) await pushBlob(base, `sha256:${path.slice(-64)}`, data)
  const manifest = files[`blobs/sha256/${digest.slice(-64)}`] ?? Buffer.alloc(0)
  const { mediaType } = JSON.parse(manifest.toString())
  await require201(
    await fetch(`${base}/manifests/${digest}`, {
      method: 'PUT',
      body: new Uint8Array(manifest),
      headers: { 'content-type': mediaType },
    }),
  )
  return { repository: `${testbed().registry}/${name}`, digest }
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
