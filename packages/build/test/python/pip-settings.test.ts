import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { buildVariables } from '../../src/python/build-env.ts'
import { frontEndTools } from '../../src/python/install-front-end.ts'
import { installedIn } from '../../src/python/pip-log.ts'
import { passwordsIn, withoutSecrets } from '../../src/python/pip-settings.ts'

test('a build sees what the allow-list has, and nothing else of the machine', () => {
  const own = {
    PATH: '/bin',
    https_proxy: 'http://proxy',
    HOME: '/root',
    GITHUB_TOKEN: 'secret',
    PYTHONPATH: '/x',
    CFLAGS: '-O0',
    PIP_CONSTRAINT: 'c.txt',
    PIP_BUILD_CONSTRAINT: 'b.txt',
    PIP_TARGET: '/y',
    UV_INDEX: 'z',
  }
  const environment = { SOURCE_DATE_EPOCH: 1, umask: '022', TZ: 'UTC', LC_ALL: 'C.UTF-8', CC: 'cc', sourcePath: '/s' }
  const seen = buildVariables(own, environment, {
    home: '/h',
    temp: '/t',
    log: '/l',
    pip: { PIP_INDEX_URL: 'https://m' },
  })
  expect(seen).toMatchObject({
    PATH: '/bin',
    https_proxy: 'http://proxy',
    HOME: '/h',
    TMPDIR: '/t',
    TZ: 'UTC',
    CC: 'cc',
  })
  expect(seen).toMatchObject({ PIP_INDEX_URL: 'https://m', PIP_REQUIRE_HASHES: '1', PIP_ONLY_BINARY: ':all:' })
  const hidden = [
    'GITHUB_TOKEN',
    'PYTHONPATH',
    'CFLAGS',
    'PIP_CONSTRAINT',
    'PIP_BUILD_CONSTRAINT',
    'PIP_TARGET',
    'UV_INDEX',
  ]
  expect(hidden.filter(name => name in seen)).toEqual([])
})

test('Cargo works below the constant path, with the compiler that the user of the machine has', () => {
  const environment = { SOURCE_DATE_EPOCH: 1, umask: '022', TZ: 'UTC', LC_ALL: 'C.UTF-8', sourcePath: '/s' }
  const places = { home: '/h', temp: '/t', log: '/l', pip: {} }
  const [without, having] = ['a-', 'b-'].map(name => mkdtempSync(join(tmpdir(), name)))
  const rustup = join(having ?? '', '.rustup')
  mkdirSync(rustup)
  const seen = [
    { HOME: without },
    { HOME: having },
    { USERPROFILE: having },
    { HOME: without, RUSTUP_HOME: rustup },
  ].map(own => buildVariables({ ...own, CARGO_HOME: '/c' }, environment, places))
  expect(seen.map(({ CARGO_HOME }) => CARGO_HOME)).toEqual(Array(4).fill(join('/s', 'cargo')))
  expect(seen.map(({ RUSTUP_HOME }) => RUSTUP_HOME)).toEqual([undefined, rustup, rustup, rustup])
})

test('passwords of indexes are in no output, however they are written', () => {
  const secrets = { secrets: ['me:p%40ss', 'p%40ss', 'me:p@ss', 'p@ss'] }
  const text = 'Looking in indexes: https://me:p%40ss@index.example/simple\ntoken p@ss\nhttps://other:one@x'
  expect(withoutSecrets(text, secrets)).toBe(
    'Looking in indexes: https://****@index.example/simple\ntoken ****\nhttps://****@x',
  )
})

test.each([
  ['https://me:p@s%20s@index.example/simple', ['me:p@s%20s', 'p@s%20s', 'me:p@s s', 'p@s s']],
  ['https://token:@a/simple https://other@b/simple', ['token:', 'token', 'other']],
  ['https://index.example/simple/@x', []],
])('the secrets of %s', (value, secrets) => {
  expect(passwordsIn(value)).toEqual(secrets)
  expect(withoutSecrets(`Looking in ${value}`, { secrets: [] })).not.toMatch(/p@s|token|other/)
})

test('the log of pip names what was installed, once', () => {
  const log =
    '2026 Collecting x\n2026 Successfully installed flit_core-3.12.0 a-b-1.0\n2026 Successfully installed flit_core-3.12.0 c-2\n'
  expect(installedIn(log)).toEqual([
    { name: 'flit_core', version: '3.12.0' },
    { name: 'a-b', version: '1.0' },
    { name: 'c', version: '2' },
  ])
})

test.each([
  ['3.12', '3.12.1', 'posix', ['build', 'packaging', 'pip', 'pyproject_hooks']],
  ['3.10', '3.10.4', 'nt', ['build', 'colorama', 'packaging', 'pip', 'pyproject_hooks', 'tomli']],
])(
  'the front-end of Python %s on %s has what it needs there',
  (python_version, python_full_version, os_name, names) => {
    const markers = { python_version, python_full_version, os_name } as never
    expect(frontEndTools({ markers }).map(({ name }) => name)).toEqual(names)
    expect(frontEndTools({ markers }).every(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256))).toBe(true)
  },
)
