import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { isSha256 } from '@release-tools/base'
import { knownBadReason } from '../src/known-bad.ts'
import { lock } from '../src/lock.ts'
import { toolNames } from '../src/names.ts'
import { platforms } from '../src/platform.ts'
import { isProgram } from '../src/select.ts'

const modules = join(import.meta.dirname, '../../../actions/setup-tools/go')

test('the lock has every tool, and no other', () => {
  expect(Object.keys(lock)).toEqual([...toolNames])
})

test.each(toolNames)('%s', name => {
  const tool = lock[name]
  expect(tool.version).toMatch(/^\d+\.\d+\.\d+$/)
  expect(tool.repository).toMatch(/^[\w-]+\/[\w-]+$/)
  expect(knownBadReason(name, tool.version)).toBeUndefined()
  expect([tool.signature, tool.unsigned].filter(Boolean)).toHaveLength(1)
  expect(Object.keys({ ...tool.assets, ...tool.withheld }).sort()).toEqual(
    platforms.filter(platform => tool.assets[platform] ?? tool.withheld?.[platform]).sort(),
  )
  for (const asset of Object.values(tool.assets)) {
    expect(isSha256(asset.sha256)).toBe(true)
    expect(asset.file).toMatch(/^[\w.{}-]+$/)
    expect(asset.program).toBe(isProgram(asset.file) ? asset.sha256 : asset.program)
  }
  // Linux and macOS on both machines, and Windows on amd64, are what every tool but act ships and the lock must have.
  expect(Object.keys(tool.assets)).toEqual(expect.arrayContaining(platforms.slice(0, name === 'act' ? 4 : 5)))
})

test('no digest stands for two assets', () => {
  const digests = toolNames.flatMap(name => Object.values(lock[name].assets).map(asset => asset.sha256))
  expect(new Set(digests).size).toBe(digests.length)
})

test.each(toolNames.filter(name => lock[name].source !== undefined))(
  'the Go module of %s pins what the lock says',
  async name => {
    const source = lock[name].source
    const [mod, sum] = await Promise.all(['go.mod', 'go.sum'].map(file => readFile(join(modules, name, file), 'utf8')))
    expect(knownBadReason(name, source?.version ?? '')).toBeUndefined()
    expect(mod).toMatch(/^go 1\.\d+(\.\d+)?$/m)
    expect(mod).toContain(`tool ${source?.package}\n`)
    expect(mod).toContain(`${source?.module} v${source?.version} // indirect\n`)
    expect(mod).not.toMatch(/^(replace|exclude|toolchain)/m)
    expect(sum).toContain(`${source?.module} v${source?.version} h1:`)
  },
)
