import { sha256 } from '@release-tools/base'
import { zip } from '@release-tools/base/testing'
import type { Built } from './sample-release.ts'
import { unzipped } from './unzipped.ts'

/** The same build with another content of one member of its wheel, and a RECORD that agrees: as somebody would do it who has the key. */
export function changedWheel(built: Built, name: string, member: string, content: string): Built {
  const members = unzipped(built.artifacts[name] as Buffer).map(one =>
    one.name === member ? { name: member, data: Buffer.from(content) } : one,
  )
  const line = `${member},sha256=${Buffer.from(sha256(content), 'hex').toString('base64url')},${content.length}`
  const agreed = members.map(one =>
    one.name.endsWith('/RECORD')
      ? { ...one, data: Buffer.from(one.data.toString().replace(new RegExp(`^${member},.*$`, 'm'), line)) }
      : one,
  )
  return { ...built, artifacts: { ...built.artifacts, [name]: zip(agreed) } }
}
