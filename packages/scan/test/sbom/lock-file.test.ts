import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { constraints, readLock } from '../../src/sbom/lock-file.ts'
import { requirementPins } from '../../src/sbom/requirement-pins.ts'
import { writeFiles } from '../../testing/python-project.ts'
import { freshDir } from '../../testing/scanners.ts'

const [a, b, c] = ['a', 'b', 'c'].map(letter => letter.repeat(64)) as [string, string, string]

function project(files: Record<string, string>): string {
  const directory = freshDir('lock')
  writeFiles(directory, files)
  return directory
}

const uv = `version = 1
[[package]]
name = "widget"
version = "1.0"
source = { editable = "." }
[[package]]
name = "idna"
version = "3.6"
source = { registry = "https://index.example.org/simple" }
sdist = { url = "https://x/idna.tar.gz", hash = "sha256:${a}", size = 1 }
wheels = [{ url = "https://x/idna.whl", hash = "sha256:${b}", size = 1 }]
[[package]]
name = "numpy"
version = "1.26"
source = { registry = "https://index.example.org/simple" }
resolution-markers = ["python_version < '3.10'"]
[[package]]
name = "numpy"
version = "2.3"
source = { registry = "https://index.example.org/simple" }
resolution-markers = ["python_version >= '3.10'", "sys_platform == 'win32'"]
`
const pylock = `lock-version = "1.0"
created-by = "test"
[[packages]]
name = "idna"
version = "3.6"
marker = "python_version >= '3'"
wheels = [{ url = "https://x/idna.whl", hashes = { sha256 = "${a}" } }]
sdist = { name = "idna.tar.gz", hashes = { sha256 = "${b}" } }
[[packages]]
name = "widget"
directory = { path = "." }
`
const poetry = `[[package]]
name = "idna"
version = "3.6"
groups = ["main"]
files = [{ file = "idna.whl", hash = "sha256:${a}" }, { file = "idna.tar.gz", hash = "md5:x" }]
`
const pipfile = JSON.stringify({
  _meta: {},
  default: { idna: { version: '==3.6', hashes: [`sha256:${a}`], markers: "python_version >= '3.5'" } },
  develop: { idna: { version: '==3.7', hashes: [] } },
})
const idna = { name: 'idna', version: '3.6' }

describe('readLock', () => {
  test.each<[string, string, object[]]>([
    ['pylock.toml', pylock, [{ ...idna, marker: "python_version >= '3'", sha256: [a, b] }]],
    [
      'uv.lock',
      uv,
      [
        { ...idna, sha256: [b, a] },
        { name: 'numpy', version: '1.26', marker: "(python_version < '3.10')", sha256: [] },
        {
          name: 'numpy',
          version: '2.3',
          marker: "(python_version >= '3.10') or (sys_platform == 'win32')",
          sha256: [],
        },
      ],
    ],
    ['poetry.lock', poetry, [{ ...idna, sha256: [a] }]],
    [
      'pdm.lock',
      poetry.replace('groups = ["main"]', 'marker = "os_name == \'nt\'"'),
      [{ ...idna, marker: "os_name == 'nt'", sha256: [a] }],
    ],
    ['Pipfile.lock', pipfile, [{ ...idna, marker: "python_version >= '3.5'", sha256: [a] }]],
    ['requirements.txt', `idna==3.6 --hash=sha256:${a}\n`, [{ ...idna, sha256: [a] }]],
  ])('reads %s', async (fileName, text, pins) => {
    expect(await readLock(project({ [fileName]: text }), undefined)).toEqual({ fileName, pins })
  })

  test('takes the first of several, and none from requirements without exact versions', async () => {
    const files = { 'requirements.txt': 'idna==3.6\n', 'uv.lock': uv }
    expect((await readLock(project(files), undefined))?.fileName).toBe('uv.lock')
    expect(await readLock(project({ 'requirements.txt': 'idna>=3\n' }), undefined)).toBeUndefined()
    expect(await readLock(project({}), undefined)).toBeUndefined()
  })

  test('reads a file that is given, and says what is wrong with it', async () => {
    const directory = project({ 'locks/run.txt': 'idna==3.6\n', 'uv.lock': 'x = [' })
    expect((await readLock(directory, join(directory, 'locks/run.txt')))?.pins).toMatchObject([idna])
    await expect(readLock(directory, join(directory, 'none.txt'))).rejects.toThrow(
      'Could not read the lock none.txt: no such file. Check the input `lock-file`.',
    )
    await expect(readLock(directory, undefined)).rejects.toThrow('Could not read uv.lock: it is not valid TOML: ')
  })

  test('no text of a lock becomes another line for pip', async () => {
    const directory = project({})
    const evil = { name: 'idna', version: '3.6\n--index-url=https://evil.example' }
    const lock = {
      default: {
        idna: evil,
        'b\n-r /etc/passwd': { version: '==1' },
        c: { version: '==1', markers: 'x --hash=sha256:0' },
      },
    }
    writeFileSync(join(directory, 'Pipfile.lock'), JSON.stringify(lock))
    expect((await readLock(directory, undefined))?.pins).toEqual([])
  })
})

test('constraints leave out a name with several versions, unless conditions tell them apart', () => {
  const pins = [
    { name: 'B_x', version: '1', sha256: [a] },
    { name: 'b-X', version: '2', sha256: [b] },
    { name: 'c', version: '1', marker: "os_name == 'nt'", sha256: [b, c] },
    { name: 'c', version: '2', marker: "os_name != 'nt'", sha256: [] },
    { name: 'a', version: '1', sha256: [a] },
  ]
  expect(constraints({ fileName: 'x', pins }, false)).toBe("a==1\nc==1 ; os_name == 'nt'\nc==2 ; os_name != 'nt'\n")
  expect(constraints({ fileName: 'x', pins }, true).split('\n')[1]).toBe(
    `c==1 ; os_name == 'nt' --hash=sha256:${b} --hash=sha256:${c}`,
  )
})

describe('requirementPins', () => {
  test('reads what pip-compile and uv write', () => {
    const text = [
      '# This file is autogenerated',
      '--index-url https://index.example.org/simple',
      `Click[extra]==8.1 ; python_version >= "3.8" \\`,
      `    --hash=sha256:${a} \\`,
      `    --hash=sha256:${b}`,
      '    # via widget',
      'idna==3.6  # via requests',
      '',
    ].join('\r\n')
    expect(requirementPins(text)).toEqual([
      { name: 'Click', version: '8.1', marker: 'python_version >= "3.8"', sha256: [a, b] },
      { name: 'idna', version: '3.6', marker: undefined, sha256: [] },
    ])
  })

  test.each([
    'idna',
    'idna>=3',
    'idna==3.*',
    '-r other.txt',
    '-e .',
    '--requirement x',
    'idna @ https://x/y.whl',
    './x.whl',
    '# nothing',
  ])('%s is no lock', text => {
    expect(requirementPins(text)).toBeUndefined()
  })
})

describe('the lock of a uv workspace', () => {
  const workspace = (member: string) => uv.replace('editable = "."', `editable = "${member}"`)
  const lockOf = (files: Record<string, string>) => readLock(join(project(files), 'packages/widget'), undefined)
  const member = { 'packages/widget/pyproject.toml': '' }

  test('counts for its members', async () => {
    const lock = await lockOf({ ...member, 'uv.lock': workspace('packages/widget') })
    expect(lock?.fileName).toBe('uv.lock')
    expect(lock?.pins.map(({ name }) => name)).toEqual(['idna', 'numpy', 'numpy'])
  })

  test('does not count for another project, nor beside a lock of the project, nor from outside the repository', async () => {
    expect(await lockOf({ ...member, 'uv.lock': workspace('packages/gadget') })).toBeUndefined()
    const own = { ...member, 'packages/widget/poetry.lock': poetry, 'uv.lock': workspace('packages/widget') }
    expect((await lockOf(own))?.fileName).toBe('poetry.lock')
    const checkout = { ...member, 'packages/.git/HEAD': '', 'uv.lock': workspace('packages/widget') }
    expect(await lockOf(checkout)).toBeUndefined()
  })
})
