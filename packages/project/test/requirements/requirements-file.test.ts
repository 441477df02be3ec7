import { describe, expect, test } from '@jest/globals'
import { digest, found, linux, python, windows } from './repository.ts'

const a = digest('a')
const b = digest('b')
const c = digest('c')
const file = 'requirements-build.txt'

async function read(text: string, environment = linux): Promise<string> {
  return (await found({ [file]: text }, { environment })).constraints
}

describe('the lines of a requirements file', () => {
  test('become sorted constraints: normalised names, no extras, no markers', async () => {
    const text = `# Made by a tool
Trove_Classifiers==2026.1.2 \\
    --hash=${b} \\
    --hash=${a}
    # via hatchling
Hatch.VCS[extra] == 0.5 --hash ${c}   # a comment
packaging===26.0; python_version < "4" --hash=${a}
`
    expect(await read(text)).toBe(
      `hatch-vcs==0.5 --hash=${c}\npackaging==26.0 --hash=${a}\ntrove-classifiers==2026.1.2 --hash=${a} --hash=${b}\n`,
    )
  })

  test('are left out if their marker does not hold', async () => {
    const text = `a==1; sys_platform == "win32" --hash=${a}\nb==2; python_version < "3.11" \\\n    --hash=${b}\nc==3 --hash=${c}\n`
    expect(await read(text)).toBe(`c==3 --hash=${c}\n`)
    expect(await read(text, python('3.10.1'))).toBe(`b==2 --hash=${b}\nc==3 --hash=${c}\n`)
    expect(await read(text, windows)).toBe(`a==1 --hash=${a}\nc==3 --hash=${c}\n`)
  })

  test('may stand in included files, relative to the file that includes them', async () => {
    const files = {
      '.github/requirements-build.txt': `-r ../build/more.txt\na==1 --hash=${a}\n`,
      'build/more.txt': `--constraint=pins/b.txt\n`,
      'build/pins/b.txt': `b==2 --hash=${b}\n`,
    }
    const { constraints, from, notes } = await found(files)
    expect({ constraints, from, notes }).toEqual({
      constraints: `a==1 --hash=${a}\nb==2 --hash=${b}\n`,
      from: '.github/requirements-build.txt',
      notes: [],
    })
  })

  test('with an index are not used, and its password is not shown', async () => {
    const text = `--index-url https://user:hunter2@index.example/simple\n--require-hashes\na==1 --hash=${a}\n`
    const { constraints, notes } = await found({ [file]: text })
    expect({ constraints, notes }).toEqual({
      constraints: `a==1 --hash=${a}\n`,
      notes: [
        'The options in requirements-build.txt that choose a package index are not used. Set PIP_INDEX_URL in the environment of the build instead.',
      ],
    })
  })
})

describe('what is refused, with its file and line', () => {
  test.each<[string, RegExp]>([
    [`\na>=1 --hash=${a}`, /in requirements-build\.txt, line 2: "a" has no exact version\. Make the file/],
    [`a==1.* --hash=${a}`, /line 1: "a" has no exact version/],
    [`a==1`, /line 1: "a" has no digest \(`--hash=sha256:…`\)/],
    [`a==1 \\\n  --hash=md5:${'a'.repeat(32)}`, /line 1: "md5:a+" is no digest by SHA-256, SHA-384 or SHA-512/],
    [`a==x --hash=${a}`, /line 1: "a==x" is not a dependency specifier/],
    [`a===x --hash=${a}`, /line 1: its version is "x", which PEP 440 does not allow/],
    [
      `a==1 --hash=${a}\nA==2 --hash=${b}`,
      /there are 1 and 2 \(requirements-build\.txt, line 1; requirements-build\.txt, line 2\)/,
    ],
    [`a==1 --hash=${a}\nA==1.0 --hash=${b}`, /there are 1\.0 with different digests/],
    [`-e .`, /line 1: it installs a directory, for which there is no digest\. Name a released version/],
    [`--instal x`, /line 1: it has the option "--instal", which is not read here/],
    [`a @ https://me:hunter2@h.example/a.whl --hash=${a}`, /line 1: "a" comes from an address/],
    [`https://me:hunter2@h.example/a.whl --hash=${a}`, /line 1: "https:\/\/…@h\.example\/a\.whl" is not a dependency/],
    [`./dir`, /line 1: "\.\/dir" is not a dependency specifier/],
    [
      `a==1; python_versio < "3" --hash=${a}`,
      /marker "python_versio < \\"3\\"" of requirements-build\.txt, line 1: "python_versio < /,
    ],
    [`-r missing.txt`, /line 1 includes: "missing\.txt" is no file of the repository/],
    [`-r ../outside.txt`, /"\.\.\/outside\.txt": the file is outside the repository/],
    [`-r https://me:x/hunter2@h.example/r.txt`, /"https:\/\/…@h\.example\/r\.txt" is no file of the repository/],
    [
      `-r requirements-build.txt`,
      /line 1 includes: "requirements-build\.txt" includes this file, directly or by others/,
    ],
  ])('%j', async (text, message) => {
    const error: Error = await read(text).then(
      () => new Error('nothing was refused'),
      cause => cause,
    )
    expect(error.message).toMatch(message)
    expect(error.message).not.toContain('hunter2')
  })
})
