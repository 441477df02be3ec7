import { expect, test } from '@jest/globals'
import { madeByBuild } from '../src/made-by-build.ts'
import type { Project } from '../src/project.ts'

const site = '/env/site-packages'

function project(tracked: string[]): Project {
  const repository = { root: '/work', commit: '0'.repeat(40), tracked, untracked: [], isShallow: false }
  const python = () => Promise.reject(new Error('no Python is needed'))
  const roleOf = (path: string) => (path.startsWith('tests/') ? 'test' : 'main')
  return { directory: '.', path: '/work', repository, python, roleOf }
}

test.each<[string, string[], string[], string[]]>([
  ['nothing tracked is like it', ['src/lib.rs', 'tests/__init__.py'], [], [`${site}/ext/__init__.py`]],
  ['source code of that name, of which nothing was measured', ['lib/__init__.py'], [], []],
  [
    'source code of that name, of which another file was measured',
    ['lib/__init__.py'],
    ['lib/__init__.py'],
    [`${site}/ext/__init__.py`],
  ],
  [
    'the same path below a directory, whatever was measured of it',
    ['src/ext/__init__.py'],
    ['src/ext/__init__.py'],
    [],
  ],
  ['the same path among the tests', ['tests/ext/__init__.py'], [], []],
])('%s', (_, tracked, used, built) => {
  expect(madeByBuild([`${site}/ext/__init__.py`, '/other.py'], [`${site}/ext`], project(tracked), used)).toEqual(built)
})
