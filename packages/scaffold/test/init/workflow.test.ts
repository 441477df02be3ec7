import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { renderWorkflow, tagFilter } from '../../src/init/workflow.ts'
import type { ProjectSurvey } from '../../src/survey/model.ts'
import { readWorkflow } from '../../src/survey/workflows.ts'

const path = '.github/workflows/release.yml'
const template = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../../../workflows-templates', name), 'utf8')

interface Parts {
  name?: string
  directory?: string
  pattern?: string
  images?: string[]
  compiler?: string
  python?: boolean
}

function project({ name = 'widget', directory = '.', pattern = 'v{version}', images = [], ...parts }: Parts = {}) {
  const build = { needs: [], ...(parts.compiler === undefined ? {} : { compiler: parts.compiler }) }
  return {
    name,
    directory,
    config: { 'tag-pattern': { value: pattern, from: 'default' } },
    ...(parts.python === false ? {} : { python: { build } }),
    dockerfiles: images,
  } as unknown as ProjectSurvey
}

describe('the workflow', () => {
  test.each<[string, Parts, boolean, string]>([
    ['a package', {}, false, 'python-release.yml'],
    ['a package on PyPI', {}, true, 'python-release-and-pypi.yml'],
    ['a package and its image', { images: ['Dockerfile'] }, false, 'python-and-container.yml'],
    ['an image alone', { images: ['Dockerfile'], python: false }, false, 'container-only.yml'],
    ['compiled wheels', { compiler: 'setup.py' }, false, 'compiled-wheels.yml'],
  ])('of %s is exactly the template', (_, parts, pypi, name) => {
    expect(renderWorkflow({ projects: [project(parts)] }, { pypi, path }).text).toBe(template(name))
  })

  test.each<[string, Parts, string]>([
    ['a package', {}, 'python-release.ghes.yml'],
    ['compiled wheels', { compiler: 'maturin' }, 'python-release.ghes.yml'],
    ['images', { images: ['Dockerfile'] }, 'python-and-container.ghes.yml'],
  ])('of %s on GHES is the template for that', (_, parts, name) => {
    const { text } = renderWorkflow({ projects: [project(parts)] }, { pypi: false, path, onGhes: true })
    expect(text).toBe(template(name))
  })

  test('has the tags of the project, and the file name, environment and version that are there', () => {
    const options = { pypi: true, path: '.github/workflows/publish.yml', environment: 'release-pypi', ref: 'v1.4.0' }
    const { text } = renderWorkflow({ projects: [project({ pattern: '{version}' })] }, options)
    expect(text).toContain('  push: { tags: ["[0-9]*"] }\n')
    expect(text).toContain('    environment: release-pypi\n')
    expect(text).toContain('# Copy this file to .github/workflows/publish.yml.')
    expect(text.match(/@v1\.4\.0/g)).toHaveLength(2)
    expect(text).not.toContain('@v1.0.0')
  })

  test('says in its comments which file and environment the publisher needs', () => {
    const options = { pypi: true, path: '.github/workflows/publish.yml', environment: 'prod' }
    const { text } = renderWorkflow({ projects: [project()] }, options)
    expect(text).toContain('with the workflow `publish.yml` and the environment `prod`\n')
    expect(text).toContain('Make the environments `release` and `prod`,')
    expect(text).not.toMatch(/`pypi`|`release\.yml`/)
  })

  test.each(['Py PI: #1', '$& $1', 'true', '"x"', 'a\nb: c'])(
    'has the environment %j of all its jobs as it is',
    name => {
      const projects = ['a', 'b'].map(own => project({ name: own, directory: own, pattern: `${own}'$&-v{version}` }))
      const { text } = renderWorkflow({ projects }, { pypi: true, path, environment: name, ref: 'v$&' })
      const { publishers, calls, tags } = readWorkflow(path, text)
      expect(publishers.map(({ environment }) => environment)).toEqual([name, name])
      expect(calls.map(({ ref }) => ref)).toEqual(['v$&', 'v$&'])
      expect(tags).toEqual(["a'$&-v*", "b'$&-v*"])
      expect(text).toContain("startsWith(github.ref, 'refs/tags/a''$&-v')\n")
    },
  )

  test.each<[string, Parts[], boolean]>([
    [
      'several projects',
      [
        { name: 'a', directory: 'a' },
        { name: 'b', directory: 'b', python: false },
      ],
      false,
    ],
    ['wheels of every kind', [{ compiler: 'maturin' }], false],
    ['images on GHES, which have a key pair', [{ images: ['Dockerfile'] }], true],
  ])('gives every call of %s the key of a service and the secrets of GPG', (_, parts, onGhes) => {
    const projects = parts.map(project)
    const options = { pypi: !onGhes, path, onGhes }
    const plain = readWorkflow(path, renderWorkflow({ projects }, options).text)
    const signing = { gpg: true, signer: 'hashivault://release' }
    const signed = readWorkflow(path, renderWorkflow({ projects }, { ...options, signing }).text)
    expect(signed).toEqual({
      ...plain,
      calls: plain.calls.map(call => ({
        ...call,
        inputs: { ...call.inputs, signer: 'hashivault://release' },
        secrets: [...call.secrets, 'gpg-private-key', 'gpg-passphrase'],
      })),
    })
    expect(signed.calls.length).toBe(parts.length)
  })

  test('publishes wheels of every kind on PyPI', () => {
    const { text } = renderWorkflow({ projects: [project({ compiler: 'maturin' })] }, { pypi: true, path })
    expect(readWorkflow(path, text)).toMatchObject({
      calls: [{ job: 'release', file: 'release-prebuilt.yml' }],
      publishers: [{ job: 'pypi', environment: 'pypi' }],
    })
  })

  test('of several projects has a job for each, which its own tags start', () => {
    const projects = [
      project({ name: 'widget', directory: 'packages/widget', pattern: 'widget-v{version}' }),
      project({ name: '3d.gadget', directory: 'packages/gadget', pattern: 'gadget@{version}' }),
    ]
    const { text } = renderWorkflow({ projects }, { pypi: true, path })
    expect(text).toContain('  push: { tags: ["widget-v*", "gadget@*"] }\n')
    const both = "github.event_name == 'pull_request' || startsWith(github.ref, 'refs/tags"
    expect(text).toContain(`  widget:\n    if: ${both}/widget-v')\n`)
    expect(text).toContain(`  _3d-gadget:\n    if: ${both}/gadget@')\n`)
    expect(text).toContain('    with: { project-directory: "packages/gadget" }\n')
    expect(readWorkflow(path, text)).toEqual({
      path,
      readable: true,
      beyond: [],
      later: [],
      recorders: [],
      checkers: [],
      calls: ['widget', '_3d-gadget'].map(job => ({
        job,
        inputs: { 'project-directory': `packages/${job.replace('_3d-', '')}` },
        secrets: [],
        file: 'release.yml',
        ref: 'v1.0.0',
        permissions: { contents: 'write', 'id-token': 'write' },
      })),
      actions: [
        { name: 'publish-pypi', ref: 'v1.0.0' },
        { name: 'publish-pypi', ref: 'v1.0.0' },
      ],
      publishers: [
        { job: 'widget-pypi', environment: 'pypi' },
        { job: '_3d-gadget-pypi', environment: 'pypi' },
      ],
      events: ['tags', 'pull_request'],
      tags: ['widget-v*', 'gadget@*'],
    })
    // Each publishes its own release, and only if that one was made.
    expect(text).toContain("    needs: _3d-gadget\n    if: needs._3d-gadget.result == 'success' && ")
    expect(text).toContain('{ certificate-identity: "${{ needs._3d-gadget.outputs.identity }}" }')
  })

  test('of several projects has images if one has', () => {
    const projects = [
      project({ name: 'a', directory: 'a', pattern: 'a-v{version}' }),
      project({ name: 'b', directory: 'b', pattern: 'b-v{version}', images: ['b/Dockerfile'], python: false }),
    ]
    const { text, calls } = renderWorkflow({ projects }, { pypi: true, path })
    expect(calls).toBe('release-with-images.yml')
    expect(readWorkflow(path, text)).toMatchObject({
      calls: [{ permissions: { packages: 'write' } }, { permissions: { packages: 'write' } }],
      publishers: [{ job: 'a-pypi' }],
    })
  })
})

test('characters with a meaning in filters of tags are escaped', () => {
  expect(['v{version}', '{version}', 'a+b!{version}-x'].map(tagFilter)).toEqual(['v*', '[0-9]*', 'a\\+b\\!*-x'])
})
