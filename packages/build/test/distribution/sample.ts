import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sha256 } from '@release-tools/base'
import { type Member, tarGz, zip } from '@release-tools/base/testing'

/** What METADATA of a good wheel says, and `more` lines. */
export function metadata(
  more: string[] = [],
  head = ['Metadata-Version: 2.4', 'Name: widget', 'Version: 1.2.3'],
): string {
  return [...head, 'Summary: A sample.', 'Description-Content-Type: text/markdown', ...more, '', '# Widget', ''].join(
    '\n',
  )
}

export interface Sample {
  /** Lines of METADATA, besides those that each has. */
  lines?: string[]
  /** The whole METADATA. */
  metadata?: string
  /** Members besides those that each has. */
  more?: Member[]
  /** Changes RECORD. */
  record?: (text: string) => string
  /** Names of members that are left out. */
  without?: string[]
  directory?: string
}

/** The members of a good wheel with a RECORD that agrees, changed as a test asks. */
export function wheelMembers(sample: Sample = {}): Member[] {
  const { directory = 'widget-1.2.3.dist-info', without = [] } = sample
  const members = [
    { name: 'widget/__init__.py', data: 'answer = 42\n' },
    ...(sample.more ?? []),
    { name: `${directory}/METADATA`, data: sample.metadata ?? metadata(sample.lines) },
    {
      name: `${directory}/WHEEL`,
      data: 'Wheel-Version: 1.0\nGenerator: hand\nRoot-Is-Purelib: true\nTag: py3-none-any\n',
    },
  ].filter(({ name }) => !without.includes(name))
  const lines = members.filter(({ name }) => !name.endsWith('/')).map(recordLine)
  const record = { name: `${directory}/RECORD`, data: [...lines, `${directory}/RECORD,,`, ''].join('\n') }
  if (without.includes(record.name)) return members
  return [...members, { ...record, data: sample.record?.(record.data) ?? record.data }]
}

function recordLine({ name, data }: Member): string {
  const digest = Buffer.from(sha256(data), 'hex').toString('base64url')
  return `${/[",]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name},sha256=${digest},${Buffer.byteLength(data)}`
}

/** A source distribution that is good, changed as a test asks. */
export function sdistMembers({ lines, more = [], without = [] }: Sample = {}): Member[] {
  return [
    { name: 'widget-1.2.3/', data: '', type: '5' },
    { name: 'widget-1.2.3/widget/__init__.py', data: 'answer = 42\n' },
    ...more,
    { name: 'widget-1.2.3/PKG-INFO', data: metadata(lines) },
  ].filter(({ name }) => !without.includes(name))
}

/** Writes a file into a directory of its own below the test's temporary directory, and returns its path. */
export function written(file: string, bytes: Buffer): string {
  const path = join(mkdtempSync(join(tmpdir(), 'distribution-')), file)
  writeFileSync(path, bytes)
  return path
}

export const wheelFile = 'widget-1.2.3-py3-none-any.whl'
export const sdistFile = 'widget-1.2.3.tar.gz'

export function sampleWheel(sample?: Sample): string {
  return written(wheelFile, zip(wheelMembers(sample)))
}

export function sampleSdist(sample?: Sample): string {
  return written(sdistFile, tarGz(sdistMembers(sample)))
}
