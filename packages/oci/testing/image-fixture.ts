import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '@release-tools/base'

/** Files of a small Debian image with one operating system package and two Python packages, which the sample databases know. */
const debianFiles: Record<string, string> = {
  'etc/os-release':
    'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nNAME="Debian GNU/Linux"\nVERSION_ID="12"\nVERSION="12 (bookworm)"\nVERSION_CODENAME=bookworm\nID=debian\n',
  'etc/debian_version': '12.9\n',
  'var/lib/dpkg/status': [
    'Package: openssl',
    'Status: install ok installed',
    'Priority: optional',
    'Section: utils',
    'Installed-Size: 2294',
    'Maintainer: Debian OpenSSL Team <pkg-openssl-devel@alioth-lists.debian.net>',
    'Architecture: amd64',
    'Multi-Arch: foreign',
    'Version: 3.0.11-1~deb12u2',
    'Description: Secure Sockets Layer toolkit',
    '',
    '',
  ].join('\n'),
  'usr/lib/python3/dist-packages/jinja2-2.11.2.dist-info/METADATA':
    'Metadata-Version: 2.1\nName: Jinja2\nVersion: 2.11.2\n',
  'usr/lib/python3/dist-packages/jinja2-2.11.2.dist-info/RECORD': 'jinja2/__init__.py,,\n',
  'usr/lib/python3/dist-packages/requests-2.5.1.dist-info/METADATA':
    'Metadata-Version: 2.1\nName: requests\nVersion: 2.5.1\n',
  'usr/lib/python3/dist-packages/requests-2.5.1.dist-info/RECORD': 'requests/__init__.py,,\n',
}

/** A ustar archive of small files, the same bytes for the same files. */
export function tarOf(files: Record<string, string | Uint8Array>): Buffer {
  const blocks = Object.entries(files).flatMap(([name, content]) => {
    const data = Buffer.from(content)
    return [header(name, data.length), data, Buffer.alloc((512 - (data.length % 512)) % 512)]
  })
  return Buffer.concat([...blocks, Buffer.alloc(1024)])
}

function header(name: string, size: number): Buffer {
  const block = Buffer.alloc(512)
  block.write(name, 0, 100)
  block.write('0000644\0', 100)
  block.write('0000000\0', 108)
  block.write('0000000\0', 116)
  block.write(`${size.toString(8).padStart(11, '0')}\0`, 124)
  block.write('14000000000\0', 136)
  block.write('        0', 148)
  block.write('ustar\x0000', 257)
  const sum = block.reduce((total, byte) => total + byte, 0)
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return block
}

interface Blob {
  mediaType: string
  digest: string
  size: number
}

/** The files of an OCI layout: an index with one image per platform or, for a single platform, only its manifest. */
export function layoutFiles(
  platforms: string[],
  files: Record<string, string | Uint8Array> = debianFiles,
): Record<string, Buffer> {
  const out: Record<string, Buffer> = { 'oci-layout': Buffer.from('{"imageLayoutVersion":"1.0.0"}') }
  const store = (mediaType: string, data: Buffer): Blob => {
    out[`blobs/sha256/${sha256(data)}`] = data
    return { mediaType, digest: `sha256:${sha256(data)}`, size: data.length }
  }
  const json = (mediaType: string, value: unknown) => store(mediaType, Buffer.from(JSON.stringify(value)))
  const layer = tarOf(files)
  const manifests = platforms.map(platform => {
    const [os = '', architecture = ''] = platform.split('/')
    const config = json('application/vnd.oci.image.config.v1+json', {
      architecture,
      os,
      config: {},
      rootfs: { type: 'layers', diff_ids: [`sha256:${sha256(layer)}`] },
    })
    const manifest = {
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      config,
      layers: [store('application/vnd.oci.image.layer.v1.tar', layer)],
    }
    return { ...json(manifest.mediaType, manifest), platform: { os, architecture } }
  })
  const index = { schemaVersion: 2, mediaType: 'application/vnd.oci.image.index.v1+json', manifests }
  const root = manifests.length === 1 ? manifests : [json(index.mediaType, index)]
  out['index.json'] = Buffer.from(JSON.stringify({ schemaVersion: 2, manifests: root }))
  return out
}

/** Writes an OCI layout to a directory. */
export function writeLayout(
  directory: string,
  platforms: string[],
  files: Record<string, string | Uint8Array> = debianFiles,
): void {
  mkdirSync(join(directory, 'blobs', 'sha256'), { recursive: true })
  for (const [path, data] of Object.entries(layoutFiles(platforms, files))) writeFileSync(join(directory, path), data)
}
