import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { forGhes, ghesWorkflows } from '../../scripts/shared/ghes-workflows.ts'
import { root } from '../../scripts/shared/repository.ts'

describe('the workflows for GitHub Enterprise Server', () => {
  test.each(ghesWorkflows().map(({ path, text }) => [path, text]))('%s is what `npm run docs` writes', (path, text) => {
    expect(readFileSync(join(root, path), 'utf8')).toBe(text)
  })

  test.each(ghesWorkflows().map(({ path, text }) => [path, text]))(
    '%s has nothing that the server lacks',
    (_, text) => {
      const lines = text.split('\n').filter(line => !/^\s*#/.test(line))
      const lacking =
        /\$\/|job\.workflow_|ubuntu-|ghcr\.io|token\.actions\.githubusercontent\.com|upload-artifact|'public'/
      expect(lines.filter(line => lacking.test(line))).toEqual([])
      const labels = text.includes(': write #') ? 'inputs.runs-on-trusted || inputs.runs-on' : 'inputs.runs-on'
      expect(text).toContain(`runs-on: \${{ fromJSON(${labels}) }}`)
    },
  )

  test('a source that was changed so that a change no longer fits is an error, not a workflow that lacks it', () => {
    const text = readFileSync(join(root, '.github/workflows/release.yml'), 'utf8')
    expect(() => forGhes(text.replaceAll('level: "3"', 'level: "2"'), 'release.yml', '1.0.0')).toThrow(
      'release.yml has nothing that matches /^( +level: )"3"$/gm: change scripts/shared/ghes-workflows.ts with it.',
    )
  })

  test('the outputs that the guard has beside the identity stay', () => {
    const text = readFileSync(join(root, '.github/workflows/release.yml'), 'utf8')
    expect(parse(forGhes(text, 'release.yml', '1.0.0')).jobs.guard.outputs).toEqual({ artifacts: expect.any(String) })
  })
})
