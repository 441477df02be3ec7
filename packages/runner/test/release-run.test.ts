import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { wheel } from '@release-tools/evidence/testing'
import { testHost } from '@release-tools/testbed'
import { findRelease, plannedRelease, readReleaseRun } from '../src/release-run.ts'

const before = process.env
let workspace: string
beforeEach(() => {
  workspace = realpathSync(mkdtempSync(join(tmpdir(), 'release-run-')))
})
afterEach(() => {
  process.env = before
})

function put(path: string, data: string | Buffer) {
  mkdirSync(dirname(join(workspace, path)), { recursive: true })
  writeFileSync(join(workspace, path), data)
}

function inputs(more: Partial<{ tag: string; pattern: string; directory: string; dryRun: boolean }> = {}) {
  return {
    tag: more.tag,
    'tag-pattern': more.pattern,
    'project-directory': more.directory === undefined ? undefined : join(workspace, more.directory),
    'dry-run': more.dryRun ?? false,
    'release-dir': join(workspace, 'release'),
  }
}

function runOn(ref: string) {
  const own = Object.entries(before).filter(([name]) => !name.startsWith('GITHUB_'))
  process.env = {
    ...Object.fromEntries(own),
    GITHUB_REPOSITORY: 'acme/widgets',
    GITHUB_SHA: 'a'.repeat(40),
    GITHUB_REF: ref,
    GITHUB_WORKSPACE: workspace,
  }
  return testHost({ workspace })
}

const stated = '[project]\nname = "widget"\nversion = "1.2.0"\n'
const dynamic = '[build-system]\nrequires = ["setuptools-scm"]\n[project]\nname = "widget"\ndynamic = ["version"]\n'

describe('the release of a run', () => {
  test('is that of its tag, read by the rules of the project', async () => {
    put('pyproject.toml', stated)
    const host = runOn('refs/tags/v1.2')
    expect(await findRelease(inputs(), host)).toMatchObject({
      project: { name: 'widget', version: '1.2.0' },
      rule: { pattern: 'v{version}', scheme: 'pep440' },
      release: { tag: 'v1.2', version: '1.2' },
    })
    await expect(findRelease(inputs({ directory: 'web' }), host)).rejects.toThrow('"1.2" is not a semantic version')
  })

  test('of what has wheels is read by PEP 440, also in a job without a checkout', async () => {
    put('release/artifacts/widget-1.2-py3-none-any.whl', wheel('widget', '1.2'))
    expect(await readReleaseRun(inputs(), runOn('refs/tags/v1.2'))).toMatchObject({
      rule: { scheme: 'pep440' },
      release: { tag: 'v1.2' },
      provisional: false,
    })
  })

  test('of a project without a name has that of the repository, or of its directory', async () => {
    const host = runOn('refs/tags/v1.2.0')
    expect((await findRelease(inputs(), host)).project.name).toBe('widgets')
    expect((await findRelease(inputs({ directory: 'services/web' }), host)).project.name).toBe('web')
  })

  test('on a branch is none, unless it is a dry run', async () => {
    put('pyproject.toml', stated)
    const found = await findRelease(inputs({ pattern: 'widget-{version}' }), runOn('refs/heads/main'))
    expect(found.release).toBeUndefined()
    expect(() => plannedRelease(found, false)).toThrow(
      'Could not find the tag to release: this run was started by refs/heads/main, not by a tag. Start it by pushing a tag, set the input `tag`, or set `dry-run: true`.',
    )
    expect(plannedRelease(found, true)).toMatchObject({ tag: 'widget-1.2.0' })
  })

  test('of a dry run has the version that was built, if the build computes it', async () => {
    put('pyproject.toml', dynamic)
    put('release/artifacts/widget-1.3.dev2+g0123456-py3-none-any.whl', wheel('widget', '1.3.dev2+g0123456'))
    const host = runOn('refs/pull/1/merge')
    expect(plannedRelease(await findRelease(inputs(), host), true)).toBeUndefined()
    expect(await readReleaseRun(inputs({ dryRun: true }), host)).toMatchObject({
      release: { tag: 'v1.3.dev2+g0123456', prerelease: true },
      provisional: true,
    })
    expect(host.lines).toEqual(['notice: This dry run has the version 1.3.dev2+g0123456, which the build computed.'])
  })

  test('of a dry run without any version is 0.0.0', async () => {
    const host = runOn('refs/pull/1/merge')
    expect(await readReleaseRun(inputs({ dryRun: true }), host)).toMatchObject({
      release: { tag: 'v0.0.0' },
      provisional: true,
    })
    expect(host.lines).toEqual([
      'notice: No file says which version comes next, so this dry run has the version 0.0.0.',
    ])
  })
})
