/** @needs demo */
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, jest, test } from '@jest/globals'
import { parseManifest } from '@release-tools/evidence'
import { prepareDemo } from '../../scripts/demo/prepare.ts'
import { root } from '../../scripts/shared/repository.ts'
import { type Finished, run } from '../../scripts/shared/run.ts'

jest.setTimeout(10 * 60_000)

const scratch = () => mkdtempSync(join(tmpdir(), 'rehearsal-of-'))

/** A project as others have it: no git, no workflow, a flat layout, a changelog in reStructuredText, and a back-end in its own tree. */
async function foreignProject(files: Record<string, string> = {}): Promise<string> {
  const directory = join(scratch(), 'gadget')
  for (const folder of ['backend', 'widget', 'tests']) await mkdir(join(directory, folder), { recursive: true })
  cpSync(join(root, 'packages/cli/testing/reproduce/mini.py'), join(directory, 'backend/mini.py'))
  cpSync(join(root, 'examples/python-app/requirements-test.txt'), join(directory, 'requirements-test.txt'))
  const all = {
    'pyproject.toml':
      '[build-system]\nrequires = []\nbuild-backend = "mini"\nbackend-path = ["backend"]\n\n[project]\nname = "rebuilt-widget"\nversion = "1.2.0"\n',
    'traps.txt': '',
    'HISTORY.rst': 'History\n=======\n\n1.2.0 (2026-11-01)\n------------------\n\n* The answer is right.\n',
    'widget/__init__.py': 'def answer():\n    return 42\n',
    'tests/test_widget.py': 'import widget\n\n\ndef test_answer():\n    assert widget.answer() == 42\n',
    ...files,
  }
  for (const [path, text] of Object.entries(all)) writeFileSync(join(directory, path), text)
  return directory
}

/** Rehearses its release; pip gets what the example's tests need. */
async function rehearse(directory: string, ...options: string[]): Promise<Finished & { results: string }> {
  const results = join(scratch(), 'results')
  const { wheels = '' } = await prepareDemo()
  const env = { ...process.env, PIP_NO_INDEX: '1', PIP_FIND_LINKS: wheels, RELEASE_TOOLS_RESULTS: results }
  const args = [join(root, 'scripts/demo.ts'), '--project', directory, ...options]
  return { ...(await run(process.execPath, args, { env })), results }
}

// With act and the testbed, `npm run bench -- projects` rehearses projects, and the demo its example.
describe('a project of others in plain processes', () => {
  let done: Finished & { results: string }
  beforeAll(async () => {
    done = await rehearse(await foreignProject(), '--plain')
  })
  const text = (path: string) => readFileSync(join(done.results, path), 'utf8')

  test('is released and verified, and says what it did for it', () => {
    expect({ code: done.code, output: done.code === 0 ? '' : done.output }).toEqual({ code: 0, output: '' })
    expect(done.output).toContain('VERIFIED: rebuilt-widget 1.2.0')
    expect(done.output).toMatch(/committed the work tree of .*gadget in a temporary clone/)
    expect(done.output).toContain('the tag is v1.2.0, made in the clone only: pyproject.toml has the version 1.2.0')
    for (const job of [
      'Build',
      'Merge the test results',
      'Catalogue and scan',
      'Rehearse the signatures',
      'verify',
      'from start to end',
    ])
      expect(done.output).toMatch(new RegExp(`^ {2}${job} +\\d+\\.\\d s$`, 'm'))
  })

  test('leaves the release directory, the key or the root to verify it, the page, the summary and the log', () => {
    const manifest = parseManifest(text('release/manifest.yaml'))
    expect(manifest.source).toMatchObject({ repository: 'https://github.com/local/gadget', tag: 'v1.2.0' })
    expect(manifest.verdict.result).toBe('pass')
    expect(readdirSync(join(done.results, 'release/artifacts'))).toEqual([
      'rebuilt_widget-1.2.0-py3-none-any.whl',
      'rebuilt_widget-1.2.0.tar.gz',
    ])
    expect(readdirSync(join(done.results, 'trust'))).toEqual(['cosign.pub'])
    expect(text('release/release.md')).toContain('The answer is right.')
    expect(text('release/release.md')).toContain('Tests: 1 test passed.')
    expect(text('log.txt')).toContain('tests/test_widget.py')
  })

  test('nothing that people read speaks of the example or of Sonar', () => {
    for (const path of ['release/release.html', 'release/release.md', 'summary.md'])
      expect(text(path).match(/.*(hostcard|python-app|testbed|\.demo\b|sonar).*/gi)).toBeNull()
  })
})

test('a folder with files of others is not emptied', async () => {
  const results = scratch()
  writeFileSync(join(results, 'mine.txt'), '')
  const env = { ...process.env, RELEASE_TOOLS_RESULTS: results }
  const args = [join(root, 'scripts/demo.ts'), '--project', await foreignProject(), '--plain']
  const { code, output } = await run(process.execPath, args, { env })
  expect(output).toContain(
    `${results} for the results: it has files that no rehearsal wrote. Name a new or an empty directory.`,
  )
  expect(code).toBe(2)
  expect(readdirSync(results)).toEqual(['mine.txt'])
})
