import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { sdist, wheel } from '@release-tools/evidence/testing'
import type { DeclaredProject } from '@release-tools/project'
import { testHost } from '@release-tools/testbed'
import { requireDistributions } from '../../src/collect/check-distributions.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'distributions-'))
  await mkdir(join(root, 'artifacts'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

const put = (name: string, bytes: Buffer | string) => writeFile(join(root, 'artifacts', name), bytes)
const unnamed: DeclaredProject = { name: 'widget', scheme: 'pep440', computedBy: 'setuptools-scm' }
const dynamic: DeclaredProject = {
  name: 'widget',
  nameFrom: 'pyproject.toml',
  scheme: 'pep440',
  computedBy: 'setuptools-scm',
}
const release = { tag: 'v1.2.3', version: '1.2.3' }

async function check(project = dynamic, tag: typeof release | null = release): Promise<string[]> {
  const host = testHost()
  await requireDistributions(root, project, tag ?? undefined, host)
  return host.lines
}

describe('what was built', () => {
  test('agrees with tag and project in any spelling; the log says what was compared and what not', async () => {
    await put('Widget-1.2.3.post1-py3-none-any.whl', wheel('Widget', '1.2.3.post1'))
    await put('widget-1.2.3.post1.tar.gz', sdist('widget', '1.2.3.post1'))
    await put('notes.txt', 'x')
    await put('widget-linux.tar.gz', 'x')
    expect(await check(dynamic, { tag: 'v1.2.3-1', version: '1.2.3-1' })).toEqual([
      'Name and version agree with the tag v1.2.3-1: Widget-1.2.3.post1-py3-none-any.whl, widget-1.2.3.post1.tar.gz.',
      'Not compared, because they are neither wheels nor source distributions: notes.txt, widget-linux.tar.gz.',
    ])
  })

  test('of another version than the tag is refused with both', async () => {
    await put('widget-0.1.dev1+g0123456-py3-none-any.whl', wheel('widget', '0.1.dev1+g0123456'))
    await expect(check()).rejects.toThrow(
      'Could not release "widget-0.1.dev1+g0123456-py3-none-any.whl": its METADATA has the version "0.1.dev1+g0123456", but the tag v1.2.3 has "1.2.3". The build needs the history with all tags: set `fetch-depth: 0` for actions/checkout. Build the commit of the tag, and delete files of earlier builds from artifacts/.',
    )
  })

  test('a source distribution too, and an archive that is only named like one', async () => {
    await put('widget-1.2.2.tar.gz', sdist('widget', '1.2.2'))
    await expect(check()).rejects.toThrow('its PKG-INFO has the version "1.2.2", but the tag v1.2.3 has "1.2.3".')
    const { tarGz } = await import('@release-tools/base/testing')
    await put('widget-1.2.2.tar.gz', tarGz([{ name: 'a', data: '' }]))
    await expect(check()).rejects.toThrow('its file name has the version "1.2.2", but the tag v1.2.3 has "1.2.3".')
  })

  test('of another project is refused, unless no file states the name', async () => {
    await put('gadget-1.2.3-py3-none-any.whl', wheel('gadget', '1.2.3'))
    await expect(check()).rejects.toThrow('its METADATA has the name "gadget", but the project has "widget".')
    expect(await check(unnamed)).toHaveLength(1)
  })

  test('without a tag, it has the version that the project states, or one version', async () => {
    const stated = { ...dynamic, version: '1.2.3', versionFrom: 'pyproject.toml' }
    await put('widget-1.2.4-py3-none-any.whl', wheel('widget', '1.2.4'))
    await expect(check(stated, null)).rejects.toThrow('but pyproject.toml has "1.2.3".')
    expect(await check(dynamic, null)).toEqual([
      'Name and version agree with each other: widget-1.2.4-py3-none-any.whl.',
    ])
    await put('widget-1.2.5-py3-none-any.whl', wheel('widget', '1.2.5'))
    await expect(check(dynamic, null)).rejects.toThrow(
      'its METADATA has the version "1.2.5", but widget-1.2.4-py3-none-any.whl has "1.2.4".',
    )
  })

  test('in a project that is not Python’s is compared by the rules of Python', async () => {
    await put('widget-1.2.3rc1-py3-none-any.whl', wheel('widget', '1.2.3rc1'))
    const other: DeclaredProject = { name: 'repository', scheme: 'semver' }
    expect(await check(other, { tag: 'v1.2.3-rc.1', version: '1.2.3-rc.1' })).toHaveLength(1)
    await expect(check(other, { tag: 'v1.2.3-foo.1', version: '1.2.3-foo.1' })).rejects.toThrow(
      'but the tag v1.2.3-foo.1 has',
    )
  })

  test('that is an archive of data, in a project of another language, is not compared', async () => {
    const { tarGz } = await import('@release-tools/base/testing')
    await put('vendor-20.1.tar.gz', tarGz([{ name: 'a', data: '' }]))
    await put('widget-1.2.4.tar.gz', 'no archive')
    const other: DeclaredProject = { name: 'repository', scheme: 'semver' }
    expect(await check(other)).toEqual([
      'Not compared, because they are neither wheels nor source distributions: vendor-20.1.tar.gz, widget-1.2.4.tar.gz.',
    ])
    await expect(check(unnamed)).rejects.toThrow('of "widget-1.2.4.tar.gz"')
  })

  test('that cannot be read is refused', async () => {
    await put('widget-1.2.3-py3-none-any.whl', 'wheel')
    await expect(check()).rejects.toThrow('Could not read the name and the version of "widget-1.2.3-py3-none-any.whl"')
  })

  test('nothing at all is no difference', async () => {
    expect(await check()).toEqual([])
  })
})
