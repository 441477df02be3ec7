import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { root } from '../../scripts/shared/repository.ts'
import { help, readOptions } from '../../scripts/test/options.ts'
import { measuresCoverage, planTests } from '../../scripts/test/plan.ts'

const checks = ['types of the sources', 'lint'].map(name => ({ name, run: async () => undefined }))
const plan = (...args: string[]) => planTests(readOptions(args), checks)

describe('planTests', () => {
  test('without a word: all checks, all files, and coverage', async () => {
    const all = await plan()
    expect(all.checks).toEqual(checks)
    expect(all.files.unit).toContain('test/scripts/test-plan.test.ts')
    expect(all.files.integration).toContain('test/docs-commands.integration.test.ts')
    expect(all.files.unit.filter(path => path.includes('.integration.'))).toEqual([])
    expect(measuresCoverage(all)).toBe(true)
  })

  test('a word is a part of a path or of a check’s name, in any case', async () => {
    expect(await plan('scripts/TEST-plan')).toEqual({
      checks: [],
      files: { unit: ['test/scripts/test-plan.test.ts'], integration: [] },
      whole: false,
    })
    expect((await plan('LINT')).checks.map(({ name }) => name)).toEqual(['lint'])
    expect((await plan('docs-commands')).files.integration).toEqual(['test/docs-commands.integration.test.ts'])
  })

  test('several words name several files', async () => {
    const { files } = await plan('scripts/test-plan', 'scripts/related-tests')
    expect(files.unit).toEqual(['test/scripts/related-tests.test.ts', 'test/scripts/test-plan.test.ts'])
  })

  test('takes a path as an editor or a shell gives it', async () => {
    const expected = ['test/scripts/test-plan.test.ts']
    expect((await plan(join(root, 'test/scripts/test-plan.test.ts'))).files.unit).toEqual(expected)
    expect((await plan('./test/scripts/test-plan.test.ts')).files.unit).toEqual(expected)
    expect((await plan('test\\scripts\\test-plan.test.ts')).files.unit).toEqual(expected)
  })

  test('--unit: unit tests only, no check, no coverage', async () => {
    const units = await plan('--unit')
    expect([units.checks, units.files.integration, measuresCoverage(units)]).toEqual([[], [], false])
    expect(units.files.unit.length).toBeGreaterThan(100)
    await expect(plan('--unit', 'docs-commands')).rejects.toThrow('nothing matches docs-commands')
  })

  test('the name of a source without a test: the tests that import it', async () => {
    const { files, notice } = await plan('test/options')
    expect(notice).toBe('no test file for options.ts; running the tests that import it')
    expect(files).toEqual({ unit: ['test/scripts/test-plan.test.ts'], integration: [] })
  })

  test('a word that nothing has is an error', async () => {
    await expect(plan('no-such-word')).rejects.toThrow('nothing matches no-such-word')
  })
})

test('the help fits into 80 columns', () => {
  expect(help.split('\n').filter(line => line.length > 80)).toEqual([])
})

test('an unknown option is an error', () => {
  expect(() => readOptions(['--unti'])).toThrow('--unti')
})
