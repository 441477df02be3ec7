import { describe, expect, test } from '@jest/globals'
import { type Needing, notPinned, requireAllPinned } from '../../src/index.ts'
import { digest, found, linux } from './repository.ts'

const by: Needing = { project: 'widget', directory: '.', file: 'pyproject.toml', environment: linux }
const text = `hatchling==1.27.0 --hash=${digest('a')}\nhatch-vcs==0.5 --hash=${digest('b')}\n`

async function refusal(needed: string[], files: Record<string, string>, where = by): Promise<string> {
  const requirements = await found(files, { directory: where.directory })
  try {
    requireAllPinned(needed, requirements, where)
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
  return 'nothing'
}

describe('a build is allowed', () => {
  test.each<[string, string[], Record<string, string>]>([
    [
      'if all is pinned, with extras and markers',
      ['Hatchling>=1.26', 'hatch_vcs[x]~=0.4; python_version >= "3"'],
      { 'requirements-build.txt': text },
    ],
    [
      'if what is not pinned is for other systems',
      ['hatchling', 'ninja; sys_platform == "win32"'],
      { 'requirements-build.txt': text },
    ],
    ['if it needs nothing: an in-tree back-end', [], {}],
    ['if an address has its digest', [`a @ https://h.example/a.whl#sha256=${'c'.repeat(64)}`], {}],
  ])('%s', async (_, needed, files) => {
    expect(await refusal(needed, files)).toBe('nothing')
  })
})

describe('a build is refused', () => {
  const pip =
    'pip-compile -q --generate-hashes --allow-unsafe --build-deps-for sdist --build-deps-for wheel --only-build-deps --strip-extras --no-emit-find-links --no-emit-index-url'
  const uv = 'uv pip compile -q --universal --python-version 3.11 --generate-hashes'

  test('without any file, with the commands that make it', async () => {
    expect(await refusal(['hatchling>=1.26', 'hatch-vcs'], {})).toBe(
      'Could not build widget with pinned build requirements: no file of the repository has pinned build requirements; hatchling>=1.26 is not pinned; hatch-vcs is not pinned. ' +
        `In the root of the repository, run \`mkdir -p .github && ${pip} -o .github/requirements-build.txt pyproject.toml\` (pip-tools, under Python 3.11), or \`printf '%s\\n' 'hatchling>=1.26' hatch-vcs | ${uv} -o .github/requirements-build.txt -\`, and commit .github/requirements-build.txt.`,
    )
  })

  test('without any file, and without a pyproject.toml', async () => {
    const message = await refusal(['setuptools >= 40.8.0'], {}, { ...by, file: 'setup.py' })
    expect(message).toContain(' -o .github/requirements-build.txt setup.py` (pip-tools')
    expect(message).toContain("`printf '%s\\n' 'setuptools >= 40.8.0' | uv")
  })

  test('for each package that a file lacks, in the directory of the project', async () => {
    const where = { ...by, directory: 'packages/widget' }
    const message = await refusal(['hatchling', 'ninja'], { 'packages/widget/requirements-build.txt': text }, where)
    expect(message).toBe(
      'Could not build widget with pinned build requirements: the pinned build requirements are in packages/widget/requirements-build.txt; ninja is not pinned. ' +
        `In the root of the repository, run \`${pip} -o packages/widget/requirements-build.txt packages/widget/pyproject.toml\` (pip-tools, under Python 3.11), or \`printf '%s\\n' hatchling ninja | ${uv} -o packages/widget/requirements-build.txt -\`, and commit packages/widget/requirements-build.txt.`,
    )
  })

  test('if the pinned version is not the one that is needed, with its line', async () => {
    const message = await refusal(['hatchling>=1.28,!=1.30'], { 'requirements-build.txt': text })
    expect(message).toContain(
      '; hatchling>=1.28,!=1.30 is needed, but 1.27.0 is pinned (requirements-build.txt, line 1). ',
    )
  })

  test('if a package has no wheel: its own build requirements would not be pinned', async () => {
    const file = `lock-version = "1.0"\ncreated-by = "x"\n[[packages]]\nname = "a"\nversion = "1"\nsdist = { name = "a-1.tar.gz", hashes = { sha256 = "${'a'.repeat(64)}" } }\n`
    expect(await refusal(['a'], { 'pylock.build.toml': file })).toContain(
      '; a 1 has no wheel (pylock.build.toml, line 3). ',
    )
  })

  test('if an address has no digest, without its password', async () => {
    const message = await refusal(['a @ https://me:hunter2@h.example/a.whl', 'b'], { 'requirements-build.txt': text })
    expect(message).toContain('; a comes from https://…@h.example/a.whl without #sha256=; b is not pinned. ')
    expect(message).not.toContain('hunter2')
  })

  test('with the command for the group of a lock file', async () => {
    const lock =
      'version = 1\n[[package]]\nname = "widget"\nsource = { virtual = "." }\n[package.dev-dependencies]\nbuild = []\n'
    const pyproject = '[project]\nname = "widget"\n[dependency-groups]\nbuild = []\n'
    expect(await refusal(['hatchling>=1.26'], { 'uv.lock': lock, 'pyproject.toml': pyproject })).toBe(
      "Could not build widget with pinned build requirements: the pinned build requirements are in uv.lock, group build; hatchling>=1.26 is not pinned. Run `uv add --group build 'hatchling>=1.26'`, and commit the lock file.",
    )
  })

  test('with the command that asks the back-end, if only that knows the names', async () => {
    const faults = ['setuptools, which they need, is not pinned with a digest']
    const { next } = notPinned(faults, [], await found({}, { directory: '.' }), by)
    expect(next).toBe(
      `In the root of the repository, run \`mkdir -p .github && ${pip} -o .github/requirements-build.txt pyproject.toml\` (pip-tools, under Python 3.11), and commit .github/requirements-build.txt.`,
    )
    const inGroup = { from: 'uv.lock, group build', pins: [], constraints: '', notes: [] }
    expect(notPinned(faults, [], inGroup, by).next).toContain(`run \`mkdir -p .github && ${pip} -o `)
  })

  test('if a requirement is no dependency specifier', async () => {
    expect(await refusal(['hatchling=1'], {})).toContain('"hatchling=1" is not a dependency specifier')
  })
})
