import { mkdir, realpath, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { textAt } from '@release-tools/base'
import { manifestType } from './artifact-manifest.ts'
import { parseDocument } from './document.ts'
import type { Layout } from './oci-layout.ts'

/**
 * A layout (in `scratch`) with only one image of another layout, whose blobs it shares. If a layout has several platforms, scanners
 * silently read only one of them. `digest` is that of the image's manifest. Returns the path of the view.
 */
export async function viewOf(directory: string, layout: Layout, digest: string, scratch: string): Promise<string> {
  const view = join(scratch, digest.replace(':', '-'))
  await mkdir(view, { recursive: true })
  const bytes = await layout.bytes({ digest })
  const mediaType = textAt(parseDocument(bytes), 'mediaType') ?? manifestType
  const manifest = { mediaType, digest, size: bytes.length }
  await writeFile(join(view, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}')
  await writeFile(join(view, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests: [manifest] }))
  await symlink(join(await realpath(directory), 'blobs'), join(view, 'blobs'), 'junction')
  return view
}
