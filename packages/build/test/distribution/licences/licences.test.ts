import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { zip } from '@release-tools/base/testing'
import { type ComponentLicence, licencesOf } from '../../../src/distribution/licences/licences-of.ts'
import { renderLicences } from '../../../src/distribution/licences/render-licences.ts'
import { metadata, type Sample, sampleSdist, sampleWheel, wheelFile, written } from '../sample.ts'

const info = 'widget-1.2.3.dist-info'
const mit = { kind: 'expression', expression: 'MIT' }

/** The licence and the paths of the files of the one component. */
async function found(path: string): Promise<[unknown, string[]]> {
  const [one, ...others] = await licencesOf(path)
  expect([others, one?.name, one?.version]).toEqual([[], 'widget', '1.2.3'])
  return [one?.licence, one?.files.map(file => file.path) ?? []]
}

test.each<[string, Sample, unknown, string[]]>([
  [
    'as an expression, with files in subdirectories',
    { lines: ['License-Expression: MIT'], more: [{ name: `${info}/licenses/LICENSES/MIT.txt`, data: 'MIT' }] },
    mit,
    ['licenses/LICENSES/MIT.txt'],
  ],
  [
    'in the old field, with a file beside METADATA',
    { lines: ['License: MIT', 'License-File: LICENSE'], more: [{ name: `${info}/LICENSE`, data: 'MIT' }] },
    mit,
    ['LICENSE'],
  ],
  [
    'as a classifier',
    {
      lines: ['License: see LICENSE', 'Classifier: License :: OSI Approved :: MIT License'],
      more: [
        { name: `${info}/COPYING.txt`, data: '' },
        { name: `${info}/AUTHORS.md`, data: '' },
      ],
    },
    mit,
    ['AUTHORS.md', 'COPYING.txt'],
  ],
  ['as a name that no list has', { lines: ['License: BSD'] }, { kind: 'names', names: ['BSD'] }, []],
  [
    'as a whole text',
    { lines: ['License: Permission is hereby', '        granted'] },
    { kind: 'names', names: ['Permission is hereby'] },
    [],
  ],
  ['nowhere', {}, undefined, []],
  [
    'with a file of an unusual name',
    {
      lines: ['License: MIT', 'License-File: LGPL.txt'],
      more: [
        { name: `${info}/LGPL.txt`, data: '' },
        { name: `${info}/top_level.txt`, data: '' },
      ],
    },
    mit,
    ['LGPL.txt'],
  ],
])('the licence of a wheel is found %s', async (_, sample, licence, files) => {
  expect(await found(sampleWheel(sample))).toEqual([licence, files])
})

test('the licence of a source distribution is found in PKG-INFO and at its top', async () => {
  const more = ['LICENSE', 'LICENSES/MIT.txt', 'widget/LICENSE'].map(name => ({
    name: `widget-1.2.3/${name}`,
    data: 'MIT',
  }))
  const lines = ['License-Expression: MIT', 'License-File: LICENSES/MIT.txt']
  expect(await found(sampleSdist({ lines, more }))).toEqual([mit, ['LICENSE', 'LICENSES/MIT.txt']])
})

test('a directory has the licences of its wheels and of its installed packages, in the order of their names', async () => {
  const site = mkdtempSync(join(tmpdir(), 'site-'))
  mkdirSync(join(site, 'a-1.dist-info/licenses'), { recursive: true })
  writeFileSync(
    join(site, 'a-1.dist-info/METADATA'),
    metadata(['License-Expression: ISC'], ['Metadata-Version: 2.4', 'Name: A', 'Version: 1']),
  )
  writeFileSync(join(site, 'a-1.dist-info/licenses/LICENSE'), 'ISC')
  mkdirSync(join(site, 'removed-1.dist-info'))
  writeFileSync(join(site, 'widget-1.2.3-py3-none-any.whl'), readFileSync(sampleWheel({ lines: ['License: MIT'] })))
  const all = await licencesOf(site)
  expect(all.map(({ name, files }) => `${name}: ${files.map(({ path }) => path)}`)).toEqual([
    'A: licenses/LICENSE',
    'widget: ',
  ])
})

test('an archive without metadata, or without a version, is refused', async () => {
  await expect(licencesOf(written(wheelFile, zip([{ name: 'a', data: '' }])))).rejects.toThrow('it has no METADATA.')
  await expect(licencesOf(sampleWheel({ metadata: 'Name: widget\n' }))).rejects.toThrow(
    'Could not read the licence of "widget-1.2.3-py3-none-any.whl": its metadata has no name or no version.',
  )
})

test('licences are listed with their files, and each text is there once', () => {
  const content = Buffer.from('Permission\r\n\tis \u001b[1mgranted\n\n')
  const components: ComponentLicence[] = [
    {
      name: 'A.b',
      version: '1.0',
      licence: { kind: 'expression', expression: 'MIT' },
      files: [
        { path: 'licenses/LICENSE', content },
        { path: 'NOTICE', content: Buffer.from('By A\n') },
      ],
    },
    {
      name: '../c\u001b[1m',
      version: '2',
      licence: { kind: 'names', names: ['Own\nlicence'] },
      files: [{ path: 'LICENSE', content }],
    },
    { name: 'd', version: '3', licence: undefined, files: [] },
  ]
  const line = '='.repeat(80)
  expect(
    renderLicences(components, ['Something is missing.']),
  ).toBe(`Licences of what this release contains and installs, as the metadata of each component says.
Something is missing.

A.b 1.0
  Licence: MIT
  File: licenses/LICENSE [1]
  File: NOTICE [2]

../c 2
  Licence: Own licence
  File: LICENSE [1]

d 3
  Licence: not stated
  File: none

${line}
[1] A.b 1.0, licenses/LICENSE

Permission
    is granted

${line}
[2] A.b 1.0, NOTICE

By A
`)
})
