import { describe, expect, test } from '@jest/globals'
import { resolvePaths } from '../../src/resolve/resolve.ts'

const flat = [
  'setup.py',
  'pkg/__init__.py',
  'pkg/names.py',
  'pkg/sub/__init__.py',
  'pkg/sub/deep.py',
  'tests/test_a.py',
]
const src = flat.map(path => (path.startsWith('pkg/') ? `src/${path}` : path))
const monorepo = [
  'conftest.py',
  'services/a/conftest.py',
  'services/a/app/__init__.py',
  'services/a/app/util.py',
  'services/a/tests/test_util.py',
  'services/b/conftest.py',
  'services/b/app/__init__.py',
  'services/b/app/util.py',
  'services/b/app/extra.py',
]

function resolve(
  measured: string[],
  tracked: string[],
  { bases = [''], root = '/home/me/repo', map = [] as [string, string][] } = {},
) {
  const { resolved, unresolved, foreignRoots } = resolvePaths(measured, { tracked, bases, root, map })
  return { resolved: Object.fromEntries(resolved), unresolved, foreignRoots }
}

describe('paths of this checkout', () => {
  test('absolute ones lose the root, relative ones are there already', () => {
    const measured = ['/home/me/repo/pkg/names.py', './pkg/sub/deep.py', '/home/me/repo/pkg/../tests/test_a.py']
    expect(resolve(measured, flat)).toEqual({
      resolved: {
        './pkg/sub/deep.py': 'pkg/sub/deep.py',
        '/home/me/repo/pkg/../tests/test_a.py': 'tests/test_a.py',
        '/home/me/repo/pkg/names.py': 'pkg/names.py',
      },
      unresolved: [],
      foreignRoots: [],
    })
  })

  test('no base is the root of the repository', () => {
    expect(resolve(['pkg/names.py'], flat, { bases: [] }).resolved).toEqual({ 'pkg/names.py': 'pkg/names.py' })
  })

  test('relative ones are found below their base', () => {
    expect(resolve(['app/util.py', '../a/conftest.py'], monorepo, { bases: ['services/a'] }).resolved).toEqual({
      '../a/conftest.py': 'services/a/conftest.py',
      'app/util.py': 'services/a/app/util.py',
    })
  })

  test('an untracked file stays one, although another directory has its name', () => {
    const tracked = [...flat, 'docs/pkg/_version.py', 'docs/pkg/__init__.py']
    const measured = ['pkg/_version.py', 'pkg/names.py', 'pkg/__init__.py']
    const expected = { 'pkg/__init__.py': 'pkg/__init__.py', 'pkg/names.py': 'pkg/names.py' }
    expect(resolve(measured, tracked)).toEqual({
      resolved: expected,
      unresolved: ['pkg/_version.py'],
      foreignRoots: [],
    })
    expect(resolve(['/home/me/repo/pkg/_version.py'], tracked).unresolved).toEqual(['/home/me/repo/pkg/_version.py'])
  })

  test('the copies in environments and build directories are the files that they were made from', () => {
    const site = '/home/me/repo/.tox/py312/lib/python3.12/site-packages'
    const measured = [`${site}/pkg/names.py`, `${site}/pkg/sub/deep.py`, '/home/me/repo/build/lib.linux/pkg/names.py']
    expect(resolve(measured, src)).toEqual({
      resolved: {
        [`${site}/pkg/names.py`]: 'src/pkg/names.py',
        [`${site}/pkg/sub/deep.py`]: 'src/pkg/sub/deep.py',
        '/home/me/repo/build/lib.linux/pkg/names.py': 'src/pkg/names.py',
      },
      unresolved: [],
      foreignRoots: [
        ['/home/me/repo/.tox/py312/lib/python3.12/site-packages', 'src'],
        ['/home/me/repo/build/lib.linux', 'src'],
      ],
    })
  })
})

describe('directories of installed packages', () => {
  const measured = ['/home/me/repo/site/pkg/names.py', 'site/pkg/sub/deep.py', '/home/me/repo/site/other/x.py']
  const installed = ['/home/me/repo/site', 'site']

  test('a copy in one is the file that it was made from', () => {
    const { resolved, unresolved, foreignRoots } = resolvePaths(['tests/test_a.py', ...measured], {
      ...{ tracked: [...src, 'docs/x.py'], bases: [''], root: '/home/me/repo', map: [], installed },
    })
    expect(Object.fromEntries(resolved)).toEqual({
      '/home/me/repo/site/pkg/names.py': 'src/pkg/names.py',
      'site/pkg/sub/deep.py': 'src/pkg/sub/deep.py',
      'tests/test_a.py': 'tests/test_a.py',
    })
    expect(unresolved).toEqual(['/home/me/repo/site/other/x.py'])
    expect(foreignRoots).toEqual([
      ['/home/me/repo/site', 'src'],
      ['site', 'src'],
    ])
  })

  test('where nobody says that it is one, it holds untracked files', () => {
    expect(resolve(['tests/test_a.py', ...measured], src).unresolved).toEqual(measured.toSorted())
  })
})

describe('bases', () => {
  test('the first one holds where nothing speaks for another', () => {
    expect(resolve(['conftest.py'], monorepo, { bases: ['services/b', 'services/a', ''] }).resolved).toEqual({
      'conftest.py': 'services/b/conftest.py',
    })
  })

  test('the one that explains more of the report holds', () => {
    const measured = ['conftest.py', 'app/util.py', 'app/extra.py']
    expect(resolve(measured, monorepo, { bases: ['services/a', 'services/b'] }).resolved).toEqual({
      'app/extra.py': 'services/b/app/extra.py',
      'app/util.py': 'services/b/app/util.py',
      'conftest.py': 'services/b/conftest.py',
    })
  })

  test('each that explains what the other does not makes what both have ambiguous', () => {
    const measured = ['conftest.py', 'tests/test_util.py', 'app/extra.py']
    const bases = ['services/a', 'services/b']
    expect(() => resolve(measured, monorepo, { bases })).toThrow(
      'Could not find the file for "conftest.py" in the repository: it could be "services/a/conftest.py" or "services/b/conftest.py". Choose one with path-map, for example with the line ". = services/a".',
    )
  })

  test('none of them holds where another directory explains all and more', () => {
    expect(resolve(['setup.py', 'pkg/names.py'], [...src, 'src/setup.py'])).toEqual({
      resolved: { 'setup.py': 'src/setup.py', 'pkg/names.py': 'src/pkg/names.py' },
      unresolved: [],
      foreignRoots: [['.', 'src']],
    })
  })
})

describe('paths of other machines', () => {
  test.each([
    ['a container', '/app/', '/app'],
    ['another checkout', '/home/other/work/repo/', '/home/other/work/repo'],
    ['the root of a container', '/', '/'],
    ['Windows', 'C:\\a\\repo\\', 'C:/a/repo'],
    ['a share of Windows', '\\\\server\\share\\repo\\', '//server/share/repo'],
  ])('of %s', (_, prefix, root) => {
    const separator = prefix.includes('\\') ? '\\' : '/'
    const measured = src.map(path => prefix + path.replaceAll('/', separator))
    const { resolved, unresolved, foreignRoots } = resolve(measured, src)
    expect(resolved).toEqual(Object.fromEntries(measured.map((path, at) => [path, src[at]])))
    expect(unresolved).toEqual([])
    expect(foreignRoots).toEqual([[root, '.']])
  })

  test('the case of a drive does not matter; relative ones of Windows are understood', () => {
    const measured = ['d:\\r\\pkg\\names.py', 'D:/r/pkg/sub/deep.py', 'pkg\\__init__.py']
    expect(resolve(measured, flat, { root: 'D:\\r' })).toEqual({
      resolved: {
        'D:/r/pkg/sub/deep.py': 'pkg/sub/deep.py',
        'd:\\r\\pkg\\names.py': 'pkg/names.py',
        'pkg\\__init__.py': 'pkg/__init__.py',
      },
      unresolved: [],
      foreignRoots: [],
    })
  })

  test('a backslash in a tracked name is kept', () => {
    expect(
      resolve(['odd\\name.py', 'pkg/odd\\too.py'], ['odd\\name.py', 'pkg/odd\\too.py', 'odd/name.py']).resolved,
    ).toEqual({ 'odd\\name.py': 'odd\\name.py', 'pkg/odd\\too.py': 'pkg/odd\\too.py' })
  })

  test('a name in the Unicode form of macOS is the tracked one, unless both forms are tracked', () => {
    const [composed, decomposed] = ['pkg/é.py', 'pkg/é.py'.normalize('NFD')] as [string, string]
    expect(resolve([decomposed], [composed]).resolved).toEqual({ [decomposed]: composed })
    expect(resolve([decomposed, composed], [composed, decomposed]).resolved).toEqual({
      [decomposed]: decomposed,
      [composed]: composed,
    })
  })

  test('the same file measured under two roots is one file', () => {
    const measured = ['/app/pkg/names.py', 'C:\\r\\pkg\\names.py', '/home/me/repo/pkg/names.py']
    const { resolved, unresolved } = resolve(measured, flat)
    expect(new Set(Object.values(resolved))).toEqual(new Set(['pkg/names.py']))
    expect(unresolved).toEqual([])
  })

  test('one environment may hold packages of several directories', () => {
    const tracked = ['a/src/one/x.py', 'a/src/one/y.py', 'b/src/two/x.py', 'b/src/two/z.py']
    const site = '/v/lib/python3.12/site-packages'
    const measured = [`${site}/one/x.py`, `${site}/one/y.py`, `${site}/two/x.py`, `${site}/two/z.py`]
    expect(resolve(measured, tracked)).toEqual({
      resolved: Object.fromEntries(measured.map((path, at) => [path, tracked[at]])),
      unresolved: [],
      foreignRoots: [
        [site, 'a/src'],
        [site, 'b/src'],
      ],
    })
  })

  test('directories of several places may be copied into one', () => {
    const tracked = ['src/pkg/x.py', 'src/pkg/y.py', 'tests/test_x.py']
    expect(resolve(['/app/pkg/x.py', '/app/pkg/y.py', '/app/tests/test_x.py'], tracked)).toMatchObject({
      unresolved: [],
      foreignRoots: [
        ['/app', '.'],
        ['/app', 'src'],
      ],
    })
  })

  test('two files of one machine are not made the same one', () => {
    expect(resolve(['/b/b/a.py', '/b/a.py'], ['b/b/a.py', 'b.py'])).toEqual({
      resolved: {},
      unresolved: ['/b/a.py', '/b/b/a.py'],
      foreignRoots: [],
    })
  })

  test('a directory that has the name of the container is told apart by the other files', () => {
    const tracked = ['pkg/x.py', 'app/pkg/x.py', 'pkg/y.py']
    const measured = ['/home/app/pkg/x.py', '/home/app/pkg/y.py', '/home/app/app/pkg/x.py']
    expect(resolve(measured, tracked).resolved).toEqual({
      '/home/app/pkg/x.py': 'pkg/x.py',
      '/home/app/pkg/y.py': 'pkg/y.py',
      '/home/app/app/pkg/x.py': 'app/pkg/x.py',
    })
  })
})

describe('weak matches', () => {
  test('only the name of the file counts where other files established the root', () => {
    const measured = ['/app/names.py', '/app/sub/deep.py']
    expect(resolve(measured, src)).toEqual({
      resolved: { '/app/names.py': 'src/pkg/names.py', '/app/sub/deep.py': 'src/pkg/sub/deep.py' },
      unresolved: [],
      foreignRoots: [['/app', 'src/pkg']],
    })
    expect(resolve(['/app/names.py', '/other/sub/deep.py'], src).unresolved).toEqual(['/app/names.py'])
  })

  test('a file at the root of the repository needs a second one, unless it is all there is', () => {
    expect(resolve(['/app/setup.py'], flat).resolved).toEqual({ '/app/setup.py': 'setup.py' })
    for (const other of ['/app/pkg/names.py', '/home/me/repo/pkg/names.py'])
      expect(resolve(['/usr/share/x/setup.py', other], flat).unresolved).toEqual(['/usr/share/x/setup.py'])
    expect(resolve(['/app/setup.py', '/app/pkg/names.py'], flat).unresolved).toEqual([])
  })

  test('a file of another installed package is none of ours', () => {
    const site = '/usr/lib/python3/dist-packages'
    const tracked = ['tests/__init__.py', 'pkg/x.py']
    expect(resolve([`${site}/numpy/tests/__init__.py`, `${site}/pkg/x.py`], tracked)).toMatchObject({
      resolved: { [`${site}/pkg/x.py`]: 'pkg/x.py' },
      unresolved: [`${site}/numpy/tests/__init__.py`],
    })
  })

  test('an untracked copy inside a known root is none of ours', () => {
    const measured = ['/app/pkg/names.py', '/app/tests/test_a.py', '/app/vendor/copy/tests/test_a.py']
    expect(resolve(measured, flat).unresolved).toEqual(['/app/vendor/copy/tests/test_a.py'])
  })

  test('a generated file inside a known root is not the one of the same name elsewhere', () => {
    const tracked = [...flat, 'docs/pkg/_version.py', 'docs/pkg/__init__.py']
    const measured = ['/app/pkg/_version.py', '/app/pkg/names.py', '/app/pkg/__init__.py', '/app/tests/test_a.py']
    expect(resolve(measured, tracked)).toMatchObject({
      resolved: { '/app/pkg/__init__.py': 'pkg/__init__.py' },
      unresolved: ['/app/pkg/_version.py'],
      foreignRoots: [['/app', '.']],
    })
  })

  test('a generated file is not one of a directory that has the name of the root', () => {
    const measured = ['/pkg/pkg/names.py', '/pkg/tests/test_a.py', '/pkg/pkg/__init__.py', '/pkg/__init__.py']
    expect(resolve(measured, flat).unresolved).toEqual(['/pkg/__init__.py'])
  })

  test('names that are no files are left', () => {
    expect(resolve(['<string>', '', '/', '/elsewhere/x.txt'], flat)).toEqual({
      resolved: {},
      unresolved: ['', '/', '/elsewhere/x.txt', '<string>'],
      foreignRoots: [],
    })
  })
})

describe('ambiguity', () => {
  test('names all candidates, and the line of path-map that decides', () => {
    const problem = () => resolve(['/app/app/util.py', '/app/app/__init__.py'], monorepo)
    expect(problem).toThrow(
      'Could not find the file for "/app/app/__init__.py" in the repository: it could be "services/a/app/__init__.py" or "services/b/app/__init__.py". Choose one with path-map, for example with the line "/app = services/a".',
    )
    expect(problem).toThrow(
      expect.objectContaining({
        details:
          '/app/app/__init__.py: services/a/app/__init__.py, services/b/app/__init__.py\n/app/app/util.py: services/a/app/util.py, services/b/app/util.py',
      }),
    )
    expect(resolve(['/app/app/util.py'], monorepo, { map: [['/app', 'services/b']] }).resolved).toEqual({
      '/app/app/util.py': 'services/b/app/util.py',
    })
  })

  test('a longer end does not beat a whole path', () => {
    expect(() => resolve(['/home/app/pkg/x.py'], ['pkg/x.py', 'app/pkg/x.py'])).toThrow(
      'it could be "app/pkg/x.py" or "pkg/x.py". Choose one with path-map, for example with the line "/home/app = app".',
    )
  })

  test('a longer end beats a part of a path', () => {
    expect(resolve(['/app/src/pkg/x.py'], ['src/pkg/x.py', 'examples/pkg/x.py']).resolved).toEqual({
      '/app/src/pkg/x.py': 'src/pkg/x.py',
    })
  })

  test('one file that only one candidate explains decides for all', () => {
    const measured = ['/app/app/util.py', '/app/app/extra.py', '/app/conftest.py']
    expect(resolve(measured, monorepo)).toMatchObject({
      resolved: {
        '/app/app/util.py': 'services/b/app/util.py',
        '/app/app/extra.py': 'services/b/app/extra.py',
        '/app/conftest.py': 'services/b/conftest.py',
      },
      foreignRoots: [['/app', 'services/b']],
    })
  })
})

describe('path-map', () => {
  test('the longest line holds; a line may name a file', () => {
    const map: [string, string][] = [
      ['/app', '.'],
      ['C:\\b', 'services/b/'],
      ['/app/lib', 'services/a/app'],
      ['/app/lib/x.py', 'services/b/app/extra.py'],
    ]
    const measured = ['/app/conftest.py', '/app/lib/util.py', '/app/lib/x.py', 'c:\\b\\app\\util.py']
    expect(resolve(measured, monorepo, { map })).toEqual({
      resolved: {
        '/app/conftest.py': 'conftest.py',
        '/app/lib/util.py': 'services/a/app/util.py',
        '/app/lib/x.py': 'services/b/app/extra.py',
        'c:\\b\\app\\util.py': 'services/b/app/util.py',
      },
      unresolved: [],
      foreignRoots: [],
    })
  })

  test('what it says is not guessed at', () => {
    expect(resolve(['/app/pkg/names.py'], flat, { map: [['/app', 'src']] })).toEqual({
      resolved: {},
      unresolved: ['/app/pkg/names.py'],
      foreignRoots: [],
    })
  })

  test('files beside what it says are where that speaks for', () => {
    const tracked = ['tool.py', 'backend/tool.py', 'backend/pkg/x.py']
    const found = { 'pkg/x.py': 'backend/pkg/x.py', 'tool.py': 'backend/tool.py' }
    const measured = Object.keys(found)
    expect(resolve(measured, tracked)).toEqual({ resolved: found, unresolved: [], foreignRoots: [['.', 'backend']] })
    expect(resolve(measured, tracked, { map: [['pkg', 'backend/pkg']] })).toEqual(resolve(measured, tracked))
  })

  test('a generated file beside what it says is not the one of the same name elsewhere', () => {
    const tracked = [...flat, 'docs/pkg/_version.py']
    const measured = ['/app/pkg/_version.py', '/app/pkg/names.py']
    expect(resolve(measured, tracked, { map: [['/app/pkg/names.py', 'pkg/names.py']] })).toEqual({
      resolved: { '/app/pkg/names.py': 'pkg/names.py' },
      unresolved: ['/app/pkg/_version.py'],
      foreignRoots: [],
    })
  })

  test('no other file of that machine is what it says, however much speaks for it', () => {
    const tracked = ['b/b/a.py', 'b/c.py', 'b/d.py']
    const measured = ['/b/b/a.py', '/b/a.py', '/b/c.py', '/c.py', '/d.py']
    const { unresolved, resolved } = resolve(measured, tracked, { map: [['/b/b', 'b/b']] })
    expect(resolved).toMatchObject({ '/b/b/a.py': 'b/b/a.py' })
    expect(unresolved).toContain('/b/a.py')
  })

  test('a line for a file of another name says nothing of others', () => {
    const map: [string, string][] = [['/app/x.py', 'pkg/names.py']]
    expect(resolve(['/app/x.py', '/app/tests/test_a.py'], flat, { map }).resolved).toEqual({
      '/app/x.py': 'pkg/names.py',
      '/app/tests/test_a.py': 'tests/test_a.py',
    })
  })

  test('a line for relative paths', () => {
    expect(resolve(['names.py'], flat, { map: [['.', 'pkg']] }).resolved).toEqual({ 'names.py': 'pkg/names.py' })
  })
})
