import { cp, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { findBuildRequirements, type MarkerEnvironment } from '../../src/index.ts'
import { found, linux, python, repositoryOf, windows } from './repository.ts'

// Each folder was written by the tool itself, and so was what it exports of the group (fixtures/README.md).
const fixtures = join(import.meta.dirname, 'fixtures')

const pypy: MarkerEnvironment = {
  ...python('3.10.14'),
  implementation_name: 'pypy',
  platform_python_implementation: 'PyPy',
}
const environments = [linux, windows, python('3.9.18'), python('3.10.1'), python('3.12.7'), python('3.14.0'), pypy]

interface Locked {
  folder: string
  lock: string
  export: string
  configured?: string
  directory?: string
  /** For which versions of Python the lock file was made. */
  fits: (environment: MarkerEnvironment) => boolean
}

const always = () => true
const from310 = ({ python_version }: MarkerEnvironment) => python_version !== '3.9'
const table: Locked[] = [
  { folder: 'uv', lock: 'uv.lock', export: 'export.txt', configured: 'uv.lock', fits: always },
  { folder: 'uv', lock: 'pylock.build.toml', export: 'export.txt', fits: always },
  { folder: 'uv-workspace', lock: 'uv.lock', export: 'export.txt', fits: from310 },
  { folder: 'uv-workspace', lock: 'uv.lock', export: 'export-gadget.txt', directory: 'packages/gadget', fits: from310 },
  { folder: 'uv-conflicts', lock: 'uv.lock', export: 'export-build.txt', fits: from310 },
  {
    folder: 'uv-conflicts',
    lock: 'uv.lock',
    export: 'export-old-build.txt',
    configured: 'uv.lock#Old_Build',
    fits: from310,
  },
  {
    folder: 'uv-virtual',
    lock: 'uv.lock',
    export: 'export.txt',
    fits: ({ python_version }) => !['3.9', '3.10'].includes(python_version),
  },
  { folder: 'poetry', lock: 'poetry.lock', export: 'export.txt', fits: always },
  { folder: 'poetry-tool', lock: 'poetry.lock', export: 'export.txt', fits: always },
  { folder: 'pdm', lock: 'pdm.lock', export: 'export.txt', configured: 'pdm.lock', fits: always },
  { folder: 'pdm', lock: 'pylock.toml', export: 'export.txt', fits: always },
  { folder: 'pipenv', lock: 'Pipfile.lock', export: 'export.txt', fits: from310 },
]

describe('the pins of a lock file are those that its tool exports', () => {
  test.each(table)('$folder/$lock $configured $directory: $export', async locked => {
    const repository = await repositoryOf({})
    await cp(join(fixtures, locked.folder), repository, { recursive: true })
    // Pipenv also exports, without digests, what it could not resolve: nothing on this system needs it.
    const lines = (await readFile(join(repository, locked.export), 'utf8')).replaceAll(
      /^(?:colorama;|importlib-metadata==>=).*$/gm,
      '',
    )
    await rm(join(repository, locked.export))
    const fitting = environments.filter(
      environment => locked.fits(environment) && !(locked.folder === 'pipenv' && environment === windows),
    )
    const place = { repository, directory: join(repository, locked.directory ?? '.') }
    const read = await Promise.all(
      fitting.map(environment => findBuildRequirements(place, environment, locked.configured)),
    )
    const exported = await Promise.all(
      fitting.map(environment => found({ 'requirements-build.txt': lines }, { environment })),
    )
    expect(read.map(({ constraints }) => constraints)).toEqual(exported.map(({ constraints }) => constraints))
    expect(read.every(({ from, pins }) => from?.startsWith(locked.lock) && pins.length > 0)).toBe(true)
    // Other interpreters need other packages.
    if (locked.folder === 'uv') expect(new Set(read.map(({ constraints }) => constraints)).size).toBeGreaterThan(3)
  })

  test('pip lock', async () => {
    const repository = await repositoryOf({})
    await cp(join(fixtures, 'pip-lock'), repository, { recursive: true })
    const { from, pins, constraints } = await findBuildRequirements({ repository, directory: repository }, linux)
    const versions = pins.map(({ name, version }) => `${name} ${version}`)
    expect({ from, versions }).toEqual({
      from: 'pylock.build.toml',
      versions: [
        'packaging 26.4',
        'pathspec 1.1.1',
        'scikit-build-core 0.9.10',
        'setuptools 84.2.1',
        'setuptools-scm 10.3.4',
        'vcs-versioning 2.6.0',
      ],
    })
    expect(constraints).toContain(
      '\npathspec==1.1.1 --hash=sha256:a00ce642f577bf7f473932318056212bc4f8bfdf53128c78bbd5af0b9b20b189\n',
    )
    expect(pins.every(({ sourceOnly, where }) => !sourceOnly && /^pylock\.build\.toml, line \d+$/.test(where))).toBe(
      true,
    )
  })
})
