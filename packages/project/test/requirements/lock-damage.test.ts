import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { Problem } from '@release-tools/base'
import fc from 'fast-check'
import { findBuildRequirements, requireAllPinned } from '../../src/index.ts'
import { linux, repositoryOf } from './repository.ts'

const fixtures = join(import.meta.dirname, 'fixtures')

/** A value of another kind in place of the rest of a line, after its `=` or `:`; or the line is gone, or there twice. */
const damage = fc.constantFrom('1', '"x"', '[]', '{}', 'true', '[1]', '[{}]', '{ name = 1 }', '""', 'gone', 'twice')

function damaged(text: string, at: number, how: string): string {
  const lines = text.split('\n')
  const index = at % lines.length
  const line = lines[index] ?? ''
  const [, start = '', comma = ''] = /^(.*?[=:[]\s*).*?(,?)$/.exec(line) ?? []
  const other = how === 'gone' ? [] : how === 'twice' ? [line, line] : [`${start}${how}${comma}`]
  return [...lines.slice(0, index), ...other, ...lines.slice(index + 1)].join('\n')
}

test.each([
  ['uv-workspace', 'uv.lock'],
  ['uv-conflicts', 'uv.lock'],
  ['poetry-2.2', 'poetry.lock'],
  ['poetry-tool', 'poetry.lock'],
  ['pdm-2.12', 'pdm.lock'],
  ['pip-lock', 'pylock.build.toml'],
  ['pipenv', 'Pipfile.lock'],
  ['uv-virtual', 'export.txt'],
  ['uv-virtual', 'pyproject.toml'],
])(
  'a damaged %s/%s is read or refused with a Problem, and never leads to a pin without a digest',
  async (folder, file) => {
    const repository = await repositoryOf({})
    await cp(join(fixtures, folder), repository, { recursive: true })
    const text = await readFile(join(repository, file), 'utf8')
    const configured = file === 'pyproject.toml' ? 'uv.lock' : file
    let refused = 0
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 500 }), damage, async (at, how) => {
        await writeFile(join(repository, file), damaged(text, at, how))
        try {
          const found = await findBuildRequirements({ repository, directory: repository }, linux, configured)
          requireAllPinned([], found, { project: 'widget', directory: '.', file: 'pyproject.toml', environment: linux })
          expect(found.constraints).toMatch(/^(?:[a-z0-9-]+==\S+(?: --hash=sha256:[0-9a-f]{64})+\n)*$/)
        } catch (error) {
          if (!(error instanceof Problem)) throw error
          refused += 1
        }
      }),
      { numRuns: 60, seed: 10 },
    )
    expect(refused).toBeGreaterThan(5)
  },
)
