import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { layoutParts } from '@release-tools/oci'
import { examined } from '../../src/container/hardening-report.ts'
import { type LayerEntry, layerOf, writeLayers } from '../../testing/layers.ts'

const directory = { type: '5', mode: 0o755 } as const
const program = { mode: 0o755 }

async function examine(layers: (Buffer | Record<string, LayerEntry>)[], config: object = {}) {
  const packed = layers.map(layer => (Buffer.isBuffer(layer) ? layer : gzipSync(layerOf(layer))))
  const [part] = await layoutParts(writeLayers(mkdtempSync(join(tmpdir(), 'layers-')), packed, config))
  if (part === undefined) throw new Error('the layout has no image')
  return examined(part)
}

const as = (user: string, more: object = {}) => ({ config: { User: user, ...more } })

describe('the user', () => {
  const passwd = { 'etc/passwd': { text: 'root:x:0:0::/:\napp:x:1000:2000::/:/bin/sh\nroot2:x:0:0::/:\n' } }

  test.each([
    ['', 0],
    ['root', 0],
    ['0:0', 0],
    ['1000:1', 1000],
    ['app', 1000],
    ['root2', 0],
    ['nobody-knows', undefined],
  ])('%j has the number %j', async (name, uid) => {
    expect((await examine([passwd], as(name))).user).toEqual({ name, ...(uid === undefined ? {} : { uid }) })
  })

  test('a link in the place of /etc/passwd says nothing about a name', async () => {
    expect((await examine([{ 'etc/passwd': { type: '2' } }], as('app'))).user).toEqual({ name: 'app' })
  })
})

test('finds what runs with rights of others, shells and package managers, also behind a link', async () => {
  const report = await examine([
    {
      'usr/bin/': directory,
      'usr/bin/sudo': { mode: 0o4755 },
      'usr/bin/wall': { mode: 0o2755 },
      'usr/bin/dash': program,
      'usr/bin/sh': { type: '2', mode: 0o777 },
      'usr/bin/apt-get': program,
      'usr/local/bin/pip3': program,
      'usr/share/doc/sh': { text: 'about the shell' },
      'usr/bin/bash.txt': program,
    },
  ])
  expect(report).toMatchObject({
    setuid: { count: 2, paths: ['/usr/bin/sudo', '/usr/bin/wall'] },
    shells: { count: 2, paths: ['/usr/bin/dash', '/usr/bin/sh'] },
    packageManagers: { count: 2, paths: ['/usr/bin/apt-get', '/usr/local/bin/pip3'] },
  })
})

// By GNU tar 1.34 with --xattrs, after `setcap cap_setuid,cap_net_raw+ep usr/bin/ping`; usr/bin/plain has another attribute, which is no text.
const withCapabilities = [
  'H4sIAAAAAAACA+3VT2vCMAAF8Lijn6KfoE3XJj152sWBB8GTx7QLIyBR8gfqzW+umSBoxg66rizb+12aSynh8fq8NQX5YTRoGDs/g/j5+VxSWn',
  'KSMTICb50w4fNDXPL6conwIf9W6eKX5c848h81/6Xo51K8SWOLndLvg+fP6/rr/Jsyyv+5qinJ+pTyTxRrstXL/HWxznvhnMmt7LxRbp93Yida',
  'tQnH2YSQp0N2+96UwF9w6f/gpb/r/x/3v6w/+k9T6n+i//8eFUD/o/3fCKVH3f+Kx/vPaIP9H0NFb/ffW2lyvXVydpxi5P/R/g9d+u/tP6cc+4',
  '/9BwAAAAAAAAAAAIBHnQDoniYMACgAAA==',
].join('')

test('finds files with capabilities; other attributes give none, whatever bytes they have', async () => {
  const layer = Buffer.from(withCapabilities, 'base64')
  const again = { 'usr/bin/ping': program }
  expect((await examine([layer])).capabilities).toEqual({ count: 1, paths: ['/usr/bin/ping'] })
  expect((await examine([layer, again])).capabilities).toEqual({ count: 0, paths: [] })
})

test('a program is found wherever it is, and a link only where programs are looked for', async () => {
  const report = await examine([
    {
      'busybox/busybox': program,
      'opt/tools/sh': { mode: 0o644 },
      'usr/share/doc/dash': { type: '2', mode: 0o777 },
      uv: program,
      'opt/conda/condabin/conda': program,
    },
  ])
  expect(report.shells.paths).toEqual(['/busybox/busybox'])
  expect(report.packageManagers.paths).toEqual(['/opt/conda/condabin/conda', '/uv'])
})

test('sees the layers as a container does: what a later one removes is gone', async () => {
  const report = await examine([
    { 'bin/sh': program, 'opt/a/bin/sh': program, 'opt/b/bin/sh': program, 'bin/bash': program },
    { 'bin/.wh.sh': {}, 'opt/a/.wh..wh..opq': {}, 'opt/.wh.b': {}, 'bin/bash': { mode: 0o644 } },
  ])
  expect(report.shells).toEqual({ count: 0, paths: [] })
  expect(report.layers.map(({ files }) => files)).toEqual([4, 4])
})

test('a whiteout hides only what lower layers have, wherever it stands in its own', async () => {
  const report = await examine(
    [
      {
        'opt/a/bin/sh': program,
        'opt/a/bin/dash': program,
        'opt/b/bin/sh': program,
        'etc/passwd': { text: 'app:x:7:7:::' },
      },
      {
        'opt/a/bin/sh': program,
        'opt/a/.wh..wh..opq': {},
        'opt/b/bin/bash': program,
        'opt/.wh.b': {},
        'etc/.wh.passwd': {},
      },
      { 'opt/b/bin/': { ...directory, mode: 0o777 }, 'opt/b/.wh.bin': {} },
    ],
    as('app'),
  )
  expect(report.shells.paths).toEqual(['/opt/a/bin/sh'])
  expect(report.writable.paths).toEqual(['/opt/b/bin'])
  expect(report.user).toEqual({ name: 'app' })
})

test('a link at the path of a file replaces it, and a directory stays when a layer names it again', async () => {
  const report = await examine([{ 'a/': directory, 'a/bin/sh': program }, { 'a/': { ...directory, mode: 0o777 } }])
  expect(report).toMatchObject({ shells: { count: 1 }, writable: { paths: ['/a'] } })
})

test('lists what the user can write to, and not what lies in it', async () => {
  const files = {
    'tmp/': { ...directory, mode: 0o1777 },
    'tmp/x': { mode: 0o666 },
    'home/app/': { ...directory, uid: 1000 },
    'home/app/.profile': { uid: 1000 },
    'srv/group/': { ...directory, mode: 0o775, gid: 50 },
    'srv/own': { uid: 1000, mode: 0o444 },
    'srv/link': { type: '2', mode: 0o777 },
  } as const
  expect((await examine([files], as('1000:50'))).writable.paths).toEqual(['/home/app', '/srv/group', '/tmp'])
  expect((await examine([files], as('0'))).writable.paths).toEqual(['/tmp'])
})

test.each([
  ['app', ['/srv/main', '/srv/team']],
  ['1000', ['/srv/main', '/srv/team']],
  ['app:team', ['/srv/team']],
  ['app:50', ['/srv/other']],
  ['app:nobody-knows', []],
])('the groups of %j are those that a container gives it', async (user, writable) => {
  const shared = (gid: number) => ({ ...directory, mode: 0o775, gid })
  const files = {
    'etc/passwd': { text: 'app:x:1000:2000::/:\n' },
    'etc/group': { text: 'root:x:0:\nteam:x:60:other,app\n' },
    'srv/main/': shared(2000),
    'srv/team/': shared(60),
    'srv/other/': shared(50),
  }
  expect((await examine([files], as(user))).writable.paths).toEqual(writable)
})

test.each([
  [undefined, 'absent'],
  [{ Test: [] }, 'absent'],
  [{ Test: ['NONE'] }, 'disabled'],
  [{ Test: ['CMD', '/check'] }, 'set'],
])('a HEALTHCHECK of %j is %s', async (Healthcheck, said) => {
  expect((await examine([{ a: {} }], as('1', { Healthcheck }))).healthcheck).toBe(said)
})

test('names size and maker of each layer, however it is packed', async () => {
  const tar = layerOf({ a: { text: 'x'.repeat(1000) } })
  const [plain, zstd] = [tar, zstdCompressSync(tar)]
  const history = [{ created_by: 'ENV A=b', empty_layer: true }, { created_by: 'COPY a /\n' }, { created_by: 'RUN b' }]
  const { layers, size } = await examine([plain, zstd], { history })
  expect(layers).toMatchObject([
    { size: plain.length, unpacked: 1000, files: 1, createdBy: 'COPY a / ' },
    { size: zstd.length, unpacked: 1000, files: 1, createdBy: 'RUN b' },
  ])
  expect(size).toBe(plain.length + zstd.length)
})
