import { describe, expect, test } from '@jest/globals'
import { readInstallation } from '../../src/sbom/pip-report.ts'

const digest = 'ab'.repeat(32)
const environment = {
  platform_python_implementation: 'CPython',
  python_version: '3.13',
  sys_platform: 'linux',
  platform_machine: 'x86_64',
}

/** An answer as pip 26 writes it. */
function answer(metadata: object, download: object = {}, graph?: object) {
  const item = {
    download_info: {
      url: 'https://user:secret@mirror.example/p/Zope.Event-5.0-py3-none-any.whl#sha256=x',
      archive_info: { hash: `sha256=${digest}`, hashes: { sha256: digest } },
      ...download,
    },
    metadata: { name: 'Zope.Event', version: '5.0', ...metadata },
  }
  return {
    report: { version: '1', pip_version: '26.3', install: [item], environment },
    graph: graph ?? { 'zope-event': ['setuptools'] },
  }
}

const only = (...given: Parameters<typeof answer>) => readInstallation(answer(...given)).packages[0]

describe('readInstallation', () => {
  test('reads names, digest, licence, supplier and graph, and no address of a mirror', () => {
    const whole = answer({ license_expression: 'ZPL-2.1', author: 'Zope', provides_extra: ['docs'] })
    expect(readInstallation(whole)).toEqual({
      pip: '26.3',
      environment: 'CPython 3.13 on linux x86_64',
      packages: [
        {
          key: 'zope-event',
          name: 'Zope.Event',
          version: '5.0',
          fileName: 'Zope.Event-5.0-py3-none-any.whl',
          sha256: digest,
          repository: undefined,
          licence: { kind: 'expression', expression: 'ZPL-2.1' },
          supplier: { name: 'Zope' },
          extras: ['docs'],
          needs: ['setuptools'],
        },
      ],
    })
    expect(JSON.stringify(readInstallation(whole))).not.toContain('secret')
  })

  test.each<[object, object | undefined]>([
    [
      { author_email: '"Ada L." <ada@example.org>, Bob <bob@example.org>' },
      { name: 'Ada L., Bob', email: 'ada@example.org' },
    ],
    [{ maintainer: 'Carol', author: 'Ada', author_email: 'ada@example.org' }, { name: 'Carol' }],
    [
      { author: 'Ada', author_email: 'ada@example.org' },
      { name: 'Ada', email: 'ada@example.org' },
    ],
    [
      { author: 'UNKNOWN', author_email: 'only@example.org' },
      { name: 'only@example.org', email: 'only@example.org' },
    ],
    [{ author: 'a\u202eb\nc', author_email: 'no address' }, { name: 'a b c' }],
    [{}, undefined],
  ])('supplier of %j: %j', (metadata, supplier) => {
    expect(only(metadata)?.supplier).toEqual(supplier)
  })

  test('a package of a repository has its commit and no digest', () => {
    const download = {
      url: 'https://user:secret@git.example/a/b',
      archive_info: undefined,
      vcs_info: { vcs: 'git', commit_id: '0123abcd' },
    }
    expect(only({}, download)).toMatchObject({
      fileName: undefined,
      sha256: undefined,
      repository: 'git+https://git.example/a/b@0123abcd',
    })
  })

  test.each<[string, unknown, string]>([
    ['another version', { version: '2', install: [{}] }, 'its version is "2", and it lists 1 packages.'],
    ['nothing', { version: '1', install: [] }, 'its version is "1", and it lists 0 packages.'],
    ['a package without a name', { version: '1', install: [{}] }, 'a package in it has no name or no version.'],
    ['no report', null, 'its version is undefined, and it lists 0 packages.'],
  ])('refuses %s', (_, report, found) => {
    expect(() => readInstallation({ report, graph: {} })).toThrow(`Could not read the report of pip: ${found}`)
  })

  test('refuses a graph without one of the packages', () => {
    expect(() => only({}, {}, {})).toThrow('the graph of its packages lacks Zope.Event.')
  })
})
