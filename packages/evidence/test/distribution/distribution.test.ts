import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { tarGz, zip } from '@release-tools/base/testing'
import { readDistribution } from '../../src/distribution/distribution.ts'
import { parseSdistName } from '../../src/distribution/sdist.ts'
import { coreMetadata, sdist, wheel } from '../../testing/index.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'distribution-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

async function read(file: string, bytes: Buffer | string, project = 'widget') {
  await writeFile(join(root, file), bytes)
  return readDistribution(join(root, file), name => name === project)
}

const wheelName = 'widget-1.2.3-py3-none-any.whl'
const metadata = { name: 'widget-1.2.3.dist-info/METADATA', data: coreMetadata('widget', '1.2.3') }

describe('a wheel', () => {
  test('says its name and version', async () => {
    expect(await read(wheelName, wheel('widget', '1.2.3'))).toEqual({
      kind: 'wheel',
      where: 'its METADATA',
      name: 'widget',
      version: '1.2.3',
    })
    expect(await read('widget-1.2.3-1-py3-none-any.whl', wheel('widget', '1.2.3'))).toMatchObject({ version: '1.2.3' })
  })

  test('may spell them in two ways', async () => {
    const spelt = { name: 'foo_bar-1.0.0rc1.dist-info/METADATA', data: coreMetadata('Foo.Bar', '1.0.0-rc.1') }
    expect(await read('Foo.Bar-1.0.0rc1-py3-none-any.whl', zip([spelt]))).toMatchObject({ version: '1.0.0-rc.1' })
  })

  test.each([
    [
      'is renamed',
      'widget-9.9.9-py3-none-any.whl',
      wheel('widget', '1.2.3'),
      'its METADATA says "widget 1.2.3", but its file name says "widget 9.9.9".',
    ],
    [
      'has a directory of another version',
      wheelName,
      zip([{ ...metadata, name: 'widget-2.0.dist-info/METADATA' }]),
      'but its directory dist-info says "widget 2.0".',
    ],
    ['has no metadata', wheelName, zip([{ name: 'a', data: '' }]), 'it has no *.dist-info/METADATA.'],
    ['has metadata twice', wheelName, zip([metadata, metadata]), 'it has more than one *.dist-info/METADATA.'],
    [
      'has metadata of two projects',
      wheelName,
      zip([metadata, { ...metadata, name: 'a-1.dist-info/METADATA' }]),
      'it has more than one *.dist-info/METADATA.',
    ],
    [
      'has two versions',
      wheelName,
      zip([{ ...metadata, data: 'Name: widget\nVersion: 1.2.3\nVersion: 1.2.4\n' }]),
      'in it has more than one Version.',
    ],
    [
      'has no version',
      wheelName,
      zip([{ ...metadata, data: 'Name: widget\n\nVersion: 1.2.3\n' }]),
      'in it has no Version.',
    ],
    [
      'has a version that is none',
      wheelName,
      zip([{ ...metadata, data: coreMetadata('widget', '1.2.x') }]),
      'its METADATA has the version "1.2.x". Build it with a version that PEP 440 allows.',
    ],
    [
      'has a name that is none',
      'widget.whl',
      wheel('widget', '1.2.3'),
      'its name does not have the form that PEP 427 asks of wheels.',
    ],
    ['is no zip', wheelName, 'wheel', 'it is not a zip file.'],
    ['is empty', wheelName, '', 'it is not a zip file.'],
    ['is cut', wheelName, wheel('widget', '1.2.3').subarray(0, 200), 'it is not a zip file.'],
    [
      'has data after its end',
      wheelName,
      Buffer.concat([wheel('widget', '1.2.3'), Buffer.from('x')]),
      'it has data after its end.',
    ],
    [
      'has data in front',
      wheelName,
      Buffer.concat([Buffer.from('x'), wheel('widget', '1.2.3')]),
      'its directory is not in front of its end, or it needs Zip64.',
    ],
    [
      'has metadata without end',
      wheelName,
      zip([{ ...metadata, data: Buffer.alloc(9 * 1024 ** 2, 'x') }]),
      'its metadata has more than 8388608 bytes.',
    ],
  ])('that %s is refused', async (_, file, bytes, found) => {
    await expect(read(file, bytes)).rejects.toThrow(
      `Could not read the name and the version of ${JSON.stringify(file)}: `,
    )
    await expect(read(file, bytes)).rejects.toThrow(found)
  })

  test('whose entry has another name in front of its content is refused', async () => {
    const bytes = zip([metadata])
    bytes.write('gadget', bytes.indexOf('widget'))
    await expect(read(wheelName, bytes)).rejects.toThrow('widget-1.2.3.dist-info/METADATA has two names.')
  })
})

describe('a source distribution', () => {
  test('says its name and version', async () => {
    const found = { kind: 'sdist', where: 'its PKG-INFO', name: 'widget', version: '1.2.3' }
    expect(await read('widget-1.2.3.tar.gz', sdist('widget', '1.2.3'))).toEqual(found)
  })

  test('may have links, and PKG-INFO in other directories', async () => {
    const more = [
      { name: 'widget-1.2.3/docs', data: '', type: '2' },
      { name: 'widget-1.2.3/widget.egg-info/PKG-INFO', data: coreMetadata('other', '9') },
    ]
    expect(await read('widget-1.2.3.tar.gz', sdist('widget', '1.2.3', more))).toMatchObject({ version: '1.2.3' })
  })

  test('of an older format says them too; a zip file without PKG-INFO is no source distribution', async () => {
    const info = { name: 'widget-1.2.2/PKG-INFO', data: coreMetadata('widget', '1.2.2') }
    const found = { kind: 'sdist', where: 'its PKG-INFO', name: 'widget', version: '1.2.2' }
    expect(await read('widget-1.2.2.zip', zip([info]))).toEqual(found)
    expect(await read('Widget-1.2.2.tgz', tarGz([info]))).toEqual(found)
    await expect(read('widget-1.2.3.zip', zip([info]))).rejects.toThrow('but its file name says "widget 1.2.3".')
    expect(await read('widget-1.2.2.zip', zip([{ name: 'docs/index.html', data: '' }]))).toBeUndefined()
    const twice = zip([info, { name: 'b/PKG-INFO', data: coreMetadata('widget', '9') }])
    expect(await read('widget-1.2.2.zip', twice)).toBeUndefined()
  })

  test('of a project whose name ends like a version is read', async () => {
    expect(await read('foo-2-1.0.tar.gz', sdist('foo-2', '1.0'))).toMatchObject({ name: 'foo-2', version: '1.0' })
  })

  test.each([
    [
      'is renamed',
      'widget-9.9.9.tar.gz',
      sdist('widget', '1.2.3'),
      'its PKG-INFO says "widget 1.2.3", but its file name says "widget 9.9.9".',
    ],
    [
      'has PKG-INFO twice',
      'widget-1.2.3.tar.gz',
      sdist('widget', '1.2.3', [{ name: 'widget-1.2.3/PKG-INFO', data: 'x' }]),
      'it has "widget-1.2.3/PKG-INFO" and "widget-1.2.3/PKG-INFO".',
    ],
    [
      'has PKG-INFO twice, in another spelling',
      'widget-1.2.3.tar.gz',
      sdist('widget', '1.2.3', [{ name: 'widget-1.2.3/.//PKG-INFO', data: coreMetadata('widget', '9') }]),
      'it has "widget-1.2.3/PKG-INFO" and "widget-1.2.3/PKG-INFO".',
    ],
    [
      'has a link for PKG-INFO',
      'widget-1.2.3.tar.gz',
      tarGz([{ name: 'widget-1.2.3/PKG-INFO', data: '', type: '2' }]),
      'in it is not a regular file.',
    ],
    ['is no archive', 'widget-1.2.3.tar.gz', 'sdist', 'it is not a complete gzip file.'],
    ['is cut', 'widget-1.2.3.tar.gz', sdist('widget', '1.2.3').subarray(0, 100), 'it is not a complete gzip file.'],
  ])('that %s is refused', async (_, file, bytes, found) => {
    await expect(read(file, bytes)).rejects.toThrow(found)
  })

  test('without PKG-INFO, its file name counts if it is named like the project', async () => {
    const archive = tarGz([{ name: 'widget-0.1/a', data: '' }])
    expect(await read('widget-0.1.tar.gz', archive)).toEqual({
      kind: 'sdist',
      where: 'its file name',
      name: 'widget',
      version: '0.1',
    })
    expect(await read('model-0.1.tar.gz', archive)).toBeUndefined()
  })
})

test.each([
  ['data.tar.gz', 'no gzip at all'],
  ['model-1.0.tar.gz', 'no gzip at all'],
  ['widget-linux-amd64.tar.gz', 'no gzip at all'],
  ['widget-1.2.3.zip', 'x'],
  ['widget.exe', 'x'],
])('%s is neither', async (file, text) => {
  expect(await read(file, text)).toBeUndefined()
})

test.each([
  ['widget-1.2.3.tar.gz', { name: 'widget', version: '1.2.3' }],
  ['foo-bar-1.0.tar.gz', { name: 'foo-bar', version: '1.0' }],
  ['foo-1.0-post1.tar.gz', { name: 'foo', version: '1.0-post1' }],
  ['widget-1.2.3-linux.tar.gz', undefined],
  ['widget.tar.gz', undefined],
])('the name %s says %j', (file, named) => {
  expect(parseSdistName(file)).toEqual(named)
})
