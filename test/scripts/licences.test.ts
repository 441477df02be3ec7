import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { licencesText, listedLicences, notStated } from '../../scripts/shared/licences.ts'
import { root } from '../../scripts/shared/repository.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'release-tools-licences-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function install(name: string, manifest: object, files: Record<string, string> = {}): string {
  const home = join(folder, 'node_modules', name)
  mkdirSync(join(home, 'lib'), { recursive: true })
  writeFileSync(join(home, 'package.json'), JSON.stringify({ name, version: '1.0.0', ...manifest }))
  for (const [path, text] of Object.entries(files)) writeFileSync(join(home, path), text)
  return join(home, 'lib/index.js')
}

test('lists packages in order of name, also those whose modules were joined into others', () => {
  const zed = install('zed', { license: 'ISC' }, { LICENSE: 'ISC text\r\n' })
  const scoped = install('@a/b', { license: 'MIT' }, { 'LICENSE.md': 'MIT text' })
  const text = licencesText([
    { nameForCondition: zed, modules: [{ nameForCondition: scoped }, { nameForCondition: zed }] },
  ])
  expect(text).toBe('### @a/b 1.0.0: MIT\n\nMIT text\n\n### zed 1.0.0: ISC\n\nISC text\n')
  expect(listedLicences(text)).toEqual([
    { name: '@a/b', version: '1.0.0', licence: 'MIT' },
    { name: 'zed', version: '1.0.0', licence: 'ISC' },
  ])
})

test('leaves out what was read but is in no chunk, unless it was joined with a module that is', () => {
  const [needed, joined, unused] = ['needed', 'joined', 'unused'].map(name => install(name, { license: 'ISC' }))
  const text = licencesText([
    { nameForCondition: needed, orphan: false, modules: [{ nameForCondition: joined, orphan: true }] },
    { nameForCondition: joined, orphan: true },
    { nameForCondition: unused, orphan: true },
  ])
  expect(listedLicences(text).map(({ name }) => name)).toEqual(['joined', 'needed'])
})

test('leaves out our own packages, which lie outside node_modules', () => {
  expect(licencesText([{ nameForCondition: join(folder, 'packages/host/lib/host.js') }, {}])).toBe('')
})

test('lists the package whose WebAssembly is in a module of ours', () => {
  const text = licencesText([{ nameForCondition: join(root, 'packages/base/lib/deflate/zlib-module.js') }])
  expect(listedLicences(text)).toEqual([
    { name: '@zip.js/zip.js', version: expect.stringMatching(/^2\./), licence: 'BSD-3-Clause' },
  ])
  expect(text).toContain('Copyright (c) 2023, Gildas Lormeau')
})

test('takes the standard text with the author where a package has no file', () => {
  const bare = install('bare', { license: 'MIT', author: { name: 'A. Author' } })
  expect(licencesText([{ nameForCondition: bare }])).toMatch(
    /^### bare 1\.0\.0: MIT\n\nCopyright \(c\) A\. Author\n\nPermission is hereby granted/,
  )
})

test('says so where no licence is stated at all', () => {
  const text = licencesText([{ nameForCondition: install('odd', { author: 'B. Author' }) }])
  expect(text).toContain(`### odd 1.0.0: ${notStated}\n\nodd has no licence file; its author is B. Author.`)
})
