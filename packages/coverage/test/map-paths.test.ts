import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { mapPaths, type PathMap } from '../src/map-paths.ts'
import type { Project } from '../src/project.ts'

const tracked = ['pyproject.toml', 'src/pkg/__init__.py', 'src/pkg/names.py', 'tests/test_names.py']

/** A checkout with untracked files beside the tracked ones. */
function checkout(untracked: string[], { files = tracked, directory = '.' } = {}) {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'paths-')))
  for (const path of [...files, ...untracked]) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), '')
  }
  const repository = { root, commit: '0'.repeat(40), tracked: files, untracked: [], isShallow: false }
  const python = () => Promise.reject(new Error('no Python is needed'))
  const roleOf = (path: string) => (path.startsWith('tests/') ? 'test' : 'main')
  const project: Project = { directory, path: join(root, directory), repository, python, roleOf }
  const map = (measured: string[], pathMap: PathMap = [], wheel: string[] = []) => {
    const { resolved, excluded } = mapPaths(measured, project, pathMap, { isOfCommit: false, wheel })
    return { resolved: Object.fromEntries(resolved), excluded }
  }
  return { root, map }
}

const inSite = ['site/pkg/__init__.py', 'site/pkg/names.py', 'site/idna/core.py']
const generated = 'not tracked by git (generated)'

describe('mapPaths', () => {
  test.each([
    ['absolute', true],
    ['relative', false],
  ])('%s: a wheel that is unpacked in the checkout is the source that it was made of', (_, absolute) => {
    const { root, map } = checkout([...inSite, 'site/pkg-1.0.dist-info/METADATA', 'site/idna-3.6.dist-info/METADATA'])
    const at = (path: string) => (absolute ? join(root, path) : path)
    expect(map([...inSite, 'tests/test_names.py'].map(at))).toEqual({
      resolved: {
        [at('site/pkg/__init__.py')]: 'src/pkg/__init__.py',
        [at('site/pkg/names.py')]: 'src/pkg/names.py',
        [at('tests/test_names.py')]: 'tests/test_names.py',
      },
      excluded: [{ reason: generated, paths: [at('site/idna/core.py')] }],
    })
  })

  test('a copy without metadata of a package is no tracked file', () => {
    const { root, map } = checkout(inSite)
    const measured = inSite.map(path => join(root, path))
    expect(map(measured)).toEqual({ resolved: {}, excluded: [{ reason: generated, paths: measured.toSorted() }] })
  })

  test('metadata in the root of the checkout makes nothing of what lies below', () => {
    const { root, map } = checkout([...inSite, 'pkg-1.0.dist-info/METADATA'])
    expect(map([join(root, 'site/pkg/names.py')]).resolved).toEqual({})
  })

  test('what path-map says holds, also to leave files out', () => {
    const { map } = checkout([])
    expect(
      map(
        ['/app/pkg/names.py', '/app/vendored/x.py'],
        [
          ['/app', 'src'],
          ['/app/vendored', undefined],
        ],
      ),
    ).toEqual({
      resolved: { '/app/pkg/names.py': 'src/pkg/names.py' },
      excluded: [{ reason: 'excluded by path-map', paths: ['/app/vendored/x.py'] }],
    })
  })

  test('a file of another machine that nothing tracked corresponds to is a Problem', () => {
    const { map } = checkout([])
    expect(() => map(['/app/src/pkg/names.py', '/opt/odd.py'])).toThrow(
      'Could not match the measured files with the repository: git tracks no file for /opt/odd.py. Map them with `path-map` (`/app = .`), or exclude them (`/app/vendored =`).',
    )
  })

  test('one that a known root would hold was generated there', () => {
    const { map } = checkout([])
    expect(map(['/app/src/pkg/names.py', '/app/src/pkg/_version.py']).excluded).toEqual([
      { reason: generated, paths: ['/app/src/pkg/_version.py'] },
    ])
  })

  test.each([
    ['.', 'main.py'],
    ['backend', 'backend/main.py'],
    ['backend', 'main.py'],
  ])('one that is tracked where that root would hold it was not: project %s, %s', (directory, main) => {
    const { map } = checkout([], { files: [main, 'other/utils/helpers.py'], directory })
    const found = (path: string) => `git tracks no file for ${path}. Map them with \`path-map\``
    expect(() => map(['/app/main.py', '/app/utils/helpers.py'])).toThrow(found('/app/main.py'))
    expect(() => map(['C:\\app\\main.py', 'C:\\app\\utils\\helpers.py'])).toThrow(found('C:\\app\\main.py'))
  })

  test('nor is one that is tracked where the root is', () => {
    const { map } = checkout([], { files: ['b.py', 'src/a.py', 'src/b/a.py'] })
    const measured = ['/app/a.py', '/app/b/a.py', '/app/src/b.py', '/app/src/src/a.py']
    expect(() => map(measured)).toThrow('git tracks no file for /app/a.py. Map')
  })
})

describe('a file of the tested wheel', () => {
  const site = '/env/lib/python3.12/site-packages'
  const rust = ['pyproject.toml', 'build.py', 'src/lib.rs', 'ext.pyi', 'tests/__init__.py', 'tests/test_ext.py']
  const built = 'made by the build: the repository has no such file'

  test.each([
    ['of a package', [`${site}/ext`], `${site}/ext/__init__.py`],
    ['that is a module', [`${site}/ext.cpython-312.so`, `${site}/helper.py`], `${site}/helper.py`],
    ['on Windows', ['C:\\env\\site-packages\\ext'], 'C:\\env\\site-packages\\ext\\__init__.py'],
  ])('%s of which the repository has no counterpart was made by the build', (_, wheel, path) => {
    const { map } = checkout([], { files: rust })
    expect(map([path], [], wheel)).toEqual({ resolved: {}, excluded: [{ reason: built, paths: [path] }] })
  })

  test('is a tracked file if there is one, and made by the build beside it if not', () => {
    const { map } = checkout([])
    const measured = ['names.py', '_version.py'].map(name => `${site}/pkg/${name}`)
    expect(map(measured, [], [`${site}/pkg`])).toEqual({
      resolved: { [`${site}/pkg/names.py`]: 'src/pkg/names.py' },
      excluded: [{ reason: built, paths: [`${site}/pkg/_version.py`] }],
    })
  })

  test.each<[string, string[], string, string[]]>([
    ['of another package', rust, `${site}/numpy/core.py`, [`${site}/ext`]],
    ['whose name only begins like it', rust, `${site}/extra/core.py`, [`${site}/ext`]],
    ['of no wheel', rust, `${site}/ext/__init__.py`, []],
    ['outside of it', rust, '/opt/ext/__init__.py', [`${site}/ext`]],
    [
      'that the build took from another directory',
      [...rust, 'lib/__init__.py'],
      `${site}/ext/__init__.py`,
      [`${site}/ext`],
    ],
  ])('%s is not: the error stays', (_, files, path, wheel) => {
    const { map } = checkout([], { files })
    expect(() => map([path], [], wheel)).toThrow('Could not match the measured files with the repository: ')
  })
})
