import { mkdir, readFile, realpath, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { byBytes, Problem, parseJson, textAt } from '@release-tools/base'
import { readLayout } from './oci-layout.ts'
import type { ScanTarget } from './target.ts'

/**
 * The images of an OCI layout, one per platform. If a layout has several platforms, scanners silently read only one. So each
 * platform gets a view of the layout (in `scratch`) with only its own manifest.
 */
export async function layoutTargets(directory: string, name: string, scratch: string): Promise<ScanTarget[]> {
  const { platforms } = await readLayout(directory)
  if (platforms.length === 0)
    throw new Problem(`read the OCI layout ${directory}`, {
      found: 'its index lists no image.',
      next: 'Build the image again.',
    })
  const sorted = [...platforms].sort((a, b) => byBytes(a.platform, b.platform))
  return Promise.all(
    sorted.map(async ({ platform, digest }) => ({
      kind: 'image' as const,
      name,
      platform: platform.replaceAll('-', '/'),
      digest,
      source: { kind: 'layout' as const, path: await viewOf(directory, digest, scratch) },
    })),
  )
}

async function viewOf(directory: string, digest: string, scratch: string): Promise<string> {
  const view = join(scratch, digest.replace(':', '-'))
  await mkdir(view, { recursive: true })
  const blob = await readFile(join(directory, 'blobs', 'sha256', digest.slice('sha256:'.length)))
  const mediaType =
    textAt(parseJson(blob.toString('utf8'), `the manifest ${digest}`), 'mediaType') ??
    'application/vnd.oci.image.manifest.v1+json'
  const manifest = { mediaType, digest, size: blob.length }
  await writeFile(join(view, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}')
  await writeFile(join(view, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests: [manifest] }))
  await symlink(join(await realpath(directory), 'blobs'), join(view, 'blobs'), 'junction')
  return view
}
