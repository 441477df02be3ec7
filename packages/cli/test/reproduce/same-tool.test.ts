/** @needs shell */
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import type { Host } from '@release-tools/host'
import { testHost } from '@release-tools/testbed'
import { addDiffoscope } from '../../src/reproduce/diffoscope.ts'
import type { RebuiltRelease } from '../../src/reproduce/reproduce.ts'
import { sameTool } from '../../src/reproduce/same-tool.ts'

const script = '#!/bin/sh\necho syft 1.52.0\n'
const cache = mkdtempSync(join(tmpdir(), 'cache-'))

function hostWith(programs: Record<string, string>): Host & { warnings: string[] } {
  const bin = mkdtempSync(join(tmpdir(), 'bin-'))
  for (const [name, text] of Object.entries(programs)) {
    writeFileSync(join(bin, name), text)
    chmodSync(join(bin, name), 0o755)
  }
  const warnings: string[] = []
  const host = testHost()
  return { ...host, env: { PATH: bin }, warning: line => void warnings.push(line), warnings }
}

test('the tool on PATH is used if it is the one that the release names', async () => {
  const host = hostWith({ syft: script })
  for (const named of [undefined, { version: '1.52.0' }, { version: 'whatever it says', sha256: sha256(script) }]) {
    const { tool, differences } = await sameTool('syft', named, cache, host)
    expect(tool).toMatchObject({ version: '1.52.0', sha256: sha256(script) })
    expect(differences).toEqual([])
  }
})

test('another one is used with the difference, if the one that is named cannot be had', async () => {
  const host = hostWith({ syft: script })
  const { tool, differences } = await sameTool('syft', { version: '9.9.9' }, cache, host)
  expect(tool.version).toBe('1.52.0')
  expect(differences).toEqual([{ field: 'syft', old: '9.9.9', new: '1.52.0' }])
})

test('without any, the error says which to install', async () => {
  const host = hostWith({})
  await expect(sameTool('syft', { version: '9.9.9' }, cache, host)).rejects.toThrow(
    /^Could not run syft 9\.9\.9: it is not on PATH, and could not be installed: .* Install syft 9\.9\.9, and put it on PATH\.$/s,
  )
})

const files = [
  { path: 'a', sha256: 'a'.repeat(64), reproducible: 'bytes' as const, result: 'differs' as const, reason: 'Other.' },
  { path: 'b', sha256: 'b'.repeat(64), reproducible: 'bytes' as const, result: 'identical' as const },
  { path: 'c', sha256: 'c'.repeat(64), reproducible: 'no' as const, result: 'declared' as const },
]
const release = {
  directory: cache,
  pairs: new Map(['a', 'b'].map(path => [path, { released: `released-${path}`, rebuilt: `rebuilt-${path}` }])),
  reproduction: { files },
} as unknown as RebuiltRelease

test('diffoscope is asked about what differs and is at hand', async () => {
  const host = hostWith({ diffoscope: '#!/bin/sh\necho "$6 $7"\necho second\n' })
  const asked = await addDiffoscope(release, host)
  const reasons = asked.reproduction.files.map(({ reason }) => reason)
  expect(reasons).toEqual([
    expect.stringContaining('Other. diffoscope: released-a rebuilt-a ⏎ second'),
    undefined,
    undefined,
  ])
})

test('without diffoscope, nothing changes, and that is said', async () => {
  const host = hostWith({})
  expect(await addDiffoscope(release, host)).toBe(release)
  expect(host.warnings).toEqual(['diffoscope is not installed, so it was not asked.'])
})
