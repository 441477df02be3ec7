import { createHash } from 'node:crypto'
import { type Member, tarGz, zip } from '@release-tools/base/testing'

/** The text of METADATA or PKG-INFO. */
export function coreMetadata(name: string, version: string): string {
  return `Metadata-Version: 2.4\nName: ${name}\nVersion: ${version}\nSummary: A sample.\n\nVersion: of the description\n`
}

/** A small pure wheel, which pip accepts without installing it. `content` makes wheels with other bytes. */
export function wheel(name: string, version: string, content = ''): Buffer {
  return zip([
    { name: `${name}/__init__.py`, data: content },
    { name: `${name}-${version}.dist-info/METADATA`, data: coreMetadata(name, version) },
    {
      name: `${name}-${version}.dist-info/WHEEL`,
      data: 'Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n',
    },
    { name: `${name}-${version}.dist-info/RECORD`, data: '' },
  ])
}

/** A small source distribution. `more` are further members of the archive. */
export function sdist(name: string, version: string, more: Member[] = []): Buffer {
  const top = `${name}-${version}`
  return tarGz([
    { name: `${top}/`, data: '', type: '5' },
    { name: `${top}/${name}/__init__.py`, data: '' },
    { name: `${top}/PKG-INFO`, data: coreMetadata(name, version) },
    ...more,
  ])
}

/** A pure wheel that an index takes: RECORD lists its files. `metadata` replaces METADATA. */
export function completeWheel(name: string, version: string, metadata = coreMetadata(name, version)): Buffer {
  const info = `${name}-${version}.dist-info`
  const members = [
    { name: `${name}/__init__.py`, data: `__version__ = "${version}"\n` },
    { name: `${info}/METADATA`, data: metadata },
    { name: `${info}/WHEEL`, data: 'Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n' },
  ]
  const lines = members.map(({ name: path, data }) => {
    const digest = createHash('sha256').update(data).digest('base64url')
    return `${path},sha256=${digest},${Buffer.byteLength(data)}\n`
  })
  return zip([...members, { name: `${info}/RECORD`, data: `${lines.join('')}${info}/RECORD,,\n` }])
}
