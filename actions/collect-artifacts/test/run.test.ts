import { execFileSync } from 'node:child_process'
import {
  createReadStream,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { listZip, readArchive, sha256, sha256File } from '@release-tools/base'
import { describeModel } from '@release-tools/evidence'
import { sdist, wheel } from '@release-tools/evidence/testing'
import { writeLayout } from '@release-tools/oci/testing'
import { confirmSubjects, mergeReleaseDir } from '@release-tools/release'
import { namedDigests } from '@release-tools/runner'
import { actionDefaults, inputVariables } from '@release-tools/runner/testing'
import { testHost } from '@release-tools/testbed'
import { read } from '../src/inputs.ts'
import { run } from '../src/run.ts'

const before = process.env
let workspace: string
beforeEach(() => {
  workspace = realpathSync(mkdtempSync(join(tmpdir(), 'collect-artifacts-')))
  put('pyproject.toml', '[project]\nname = "widget"\ndynamic = ["version"]\n')
})
afterEach(() => {
  process.env = before
})

function put(path: string, data: string | Buffer) {
  mkdirSync(dirname(join(workspace, path)), { recursive: true })
  writeFileSync(join(workspace, path), data)
}

async function collect(inputs: Record<string, string> = {}, ref = 'refs/tags/v1.2.3') {
  process.env = {
    ...before,
    ...inputVariables({ ...actionDefaults('collect-artifacts'), ...inputs }),
    GITHUB_WORKSPACE: workspace,
    GITHUB_REPOSITORY: 'acme/widget',
    GITHUB_SHA: 'a'.repeat(40),
    GITHUB_REF: ref,
  }
  for (const [name, value] of Object.entries(process.env)) if (value === undefined) delete process.env[name]
  const host = testHost({ workspace })
  return { outputs: await run(read(), host), host }
}

test('gives the digests of artifacts and images', async () => {
  const bytes = wheel('widget', '1.2.3')
  put('release/artifacts/widget-1.2.3-py3-none-any.whl', bytes)
  writeLayout(join(workspace, 'layout'), ['linux/amd64'])
  const { outputs, host } = await collect({ images: 'app=ghcr.io/acme/widget=layout' })
  const [first, image] = JSON.parse(outputs.subjects ?? '')
  expect(first).toEqual({ name: 'widget-1.2.3-py3-none-any.whl', digest: { sha256: sha256(bytes) } })
  expect(image.name).toBe('ghcr.io/acme/widget')
  expect(JSON.parse(outputs.images ?? '')).toMatchObject([
    { name: 'app', digest: `sha256:${image.digest.sha256}`, layout: 'image-layouts/app' },
  ])
  expect(host.lines[0]).toBe('Name and version agree with the tag v1.2.3: widget-1.2.3-py3-none-any.whl.')
  expect(host.lines[1]).toContain(`sha256:${sha256(bytes)}  widget-1.2.3-py3-none-any.whl`)
})

test('jobs of a matrix make an image each; merged, they are exactly what their outputs say', async () => {
  const built = join(workspace, 'release')
  const outputs: Record<string, string> = { 'image-2': '' }
  const kept = mkdtempSync(join(tmpdir(), 'collect-matrix-'))
  for (const [key, name] of ['app', 'db'].entries()) {
    put('release/artifacts/widget-1.2.3-py3-none-any.whl', wheel('widget', '1.2.3'))
    writeLayout(join(workspace, 'layout'), ['linux/amd64', 'linux/arm64'], { 'etc/name': name })
    const { outputs: made } = await collect({ images: `${name}=ghcr.io/acme/${name}=layout` })
    outputs[`image-${key}`] = made.digests ?? ''
    for (const part of ['release', 'release.records', 'image-layouts'])
      renameSync(join(workspace, part), join(kept, `${name}.${part}`))
    rmSync(join(workspace, 'layout'), { recursive: true })
  }
  for (const name of ['app', 'db']) {
    const artifact = join(kept, name)
    mkdirSync(artifact)
    for (const part of ['release', 'release.records', 'image-layouts'])
      renameSync(join(kept, `${name}.${part}`), join(artifact, part))
    await mergeReleaseDir(artifact, built, name)
  }
  const given = namedDigests(JSON.stringify(outputs, null, 2), 'subjects', '')
  const subjects = await confirmSubjects(built, given)
  const one = 'widget-1.2.3-py3-none-any.whl'
  expect(subjects.map(({ name }) => name)).toEqual([
    ...Array(3).fill('ghcr.io/acme/app'),
    ...Array(3).fill('ghcr.io/acme/db'),
    one,
  ])
  const [first] = given
  await expect(confirmSubjects(built, first === undefined ? [] : [first])).rejects.toThrow('"ghcr.io/acme/db" (sha256:')
})

test('a layout outside the workspace is refused', async () => {
  await expect(collect({ images: 'app=ghcr.io/acme/widget=../layout' })).rejects.toThrow(
    'Could not use the input "images": "../layout" leads out of the workspace',
  )
})

test('a wheel of another version than the tag is refused', async () => {
  put('release/artifacts/widget-0.1.dev1+g0123456-py3-none-any.whl', wheel('widget', '0.1.dev1+g0123456'))
  await expect(collect()).rejects.toThrow(
    'its METADATA has the version "0.1.dev1+g0123456", but the tag v1.2.3 has "1.2.3".',
  )
  // On a pull request there is no tag, and the build computes the version.
  expect((await collect({}, 'refs/pull/1/merge')).host.lines[0]).toMatch(/^Name and version agree with each other: /)
})

test('of several projects in one repository, tag and directory say which is meant', async () => {
  put('packages/gadget/pyproject.toml', '[project]\nname = "gadget"\nversion = "2.0"\n')
  put('release/artifacts/gadget-2.0.tar.gz', sdist('gadget', '2.0'))
  const gadget = { 'project-directory': 'packages/gadget', 'tag-pattern': 'gadget@{version}' }
  const { host } = await collect(gadget, 'refs/tags/gadget@2.0.0')
  expect(host.lines[0]).toBe('Name and version agree with the tag gadget@2.0.0: gadget-2.0.tar.gz.')
  await expect(collect({ ...gadget, 'project-directory': '.' }, 'refs/tags/gadget@2.0.0')).rejects.toThrow(
    'its PKG-INFO has the name "gadget", but the project has "widget".',
  )
  await expect(collect({}, 'refs/tags/gadget@2.0.0')).rejects.toThrow(
    'Could not read a version from the tag "gadget@2.0.0": it does not fit the tag pattern "v{version}". If this tag is a release of the project, set `tag-pattern` to "gadget@{version}".',
  )
})

test('the file says it once: the tag picks the project, without an input', async () => {
  put('packages/gadget/pyproject.toml', '[project]\nname = "gadget"\nversion = "2.0"\n')
  put('release/artifacts/gadget-2.0.tar.gz', sdist('gadget', '2.0'))
  put(
    '.github/release-tools.yaml',
    'projects:\n  - { directory: ., tag-pattern: "v{version}" }\n  - { directory: packages/gadget, tag-pattern: "gadget@{version}" }\n',
  )
  const { host } = await collect({}, 'refs/tags/gadget@2.0.0')
  expect(host.lines[0]).toBe('Name and version agree with the tag gadget@2.0.0: gadget-2.0.tar.gz.')
  await expect(collect({}, 'refs/tags/v2.0')).rejects.toThrow(
    'its PKG-INFO has the name "gadget", but the project has "widget".',
  )
  await expect(collect({}, 'refs/heads/main')).rejects.toThrow('neither a directory nor a tag picks one.')
})

describe('models of the file', () => {
  const file = '.github/release-tools.yaml'

  test('are artifacts, also if the step runs again', async () => {
    put(file, 'models: ["models/**/*.onnx", "**/*.bin"]\n')
    put('models/small/net.onnx', 'weights')
    put('tokens.bin', '')
    const subjects = (outputs: { subjects?: string | undefined }) =>
      JSON.parse(outputs.subjects ?? '').map(({ name }: { name: string }) => name)
    const { outputs, host } = await collect()
    expect(subjects(outputs)).toEqual(['net.onnx', 'tokens.bin'])
    expect(host.lines).toContain('The model models/small/net.onnx is released as net.onnx.')
    expect(readFileSync(join(workspace, 'release/artifacts/net.onnx'), 'utf8')).toBe('weights')
    expect(subjects((await collect()).outputs)).toEqual(['net.onnx', 'tokens.bin'])
  })

  test.each<[string, Record<string, string>, string]>([
    ['a pattern that matches nothing', {}, '"models/*.onnx": it matches no file. Give paths or patterns of files'],
    [
      'a pointer of Git LFS',
      { 'models/net.onnx': 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 7\n' },
      '"models/net.onnx" is a pointer of Git LFS, and not the file. Set `lfs: true` for actions/checkout.',
    ],
    [
      'the name of another artifact',
      { 'models/net.onnx': 'a', 'release/artifacts/net.onnx': 'b' },
      '"models/net.onnx" has the name of another artifact, artifacts/net.onnx. Rename one of them.',
    ],
  ])('%s is refused', async (_, files, message) => {
    put(file, 'name: widget\nmodels: [models/*.onnx]\n')
    for (const [path, text] of Object.entries(files)) put(path, text)
    await expect(collect()).rejects.toThrow(`Could not collect the models of ${file}, line 2: ${message}`)
  })
})

describe('a directory of a signed model', () => {
  const directory = () => join(workspace, 'models/llama')

  /** Signs it as it is. Whose signature it is does not count here. */
  async function sign(path: string) {
    const statement = await describeModel(directory(), { signature: path, links: 'refuse', ignored: ['cache'] })
    const payload = Buffer.from(JSON.stringify(statement)).toString('base64')
    put(
      relative(workspace, path),
      JSON.stringify({
        mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
        verificationMaterial: { publicKey: { hint: 'x' }, tlogEntries: [] },
        dsseEnvelope: { payload, payloadType: 'application/vnd.in-toto+json', signatures: [{ sig: 'AAAA' }] },
      }),
    )
  }

  async function unpacked(): Promise<string[]> {
    const entries = readArchive(createReadStream(join(workspace, 'release/artifacts/llama.tar.gz')))
    const paths: string[] = []
    for await (const { path } of entries) paths.push(path)
    return paths
  }

  afterEach(() => {
    delete before.SOURCE_DATE_EPOCH
  })
  beforeEach(() => {
    before.SOURCE_DATE_EPOCH = '1700000000'
    put('.github/release-tools.yaml', 'name: widget\nmodels: [models/llama]\n')
    put('models/llama/w.bin', 'weights')
    put('models/llama/cache/x', 'not signed')
  })

  test('is released as an archive of what is signed, with its signature beside it, also if the step runs again', async () => {
    await sign(`${directory()}.sig`)
    for (const _ of [1, 2]) {
      const { outputs, host } = await collect()
      const names = JSON.parse(outputs.subjects ?? '').map(({ name }: { name: string }) => name)
      expect(names).toEqual(['llama.sig', 'llama.tar.gz'])
      expect(host.lines).toContain('The model llama is released as llama.tar.gz, with its signature llama.sig.')
      expect(await unpacked()).toEqual(['llama/w.bin'])
    }
  })

  test('or with its signature in it as well', async () => {
    await sign(join(directory(), 'model.sig'))
    const { outputs } = await collect()
    expect(JSON.parse(outputs.subjects ?? '').map(({ name }: { name: string }) => name)).toEqual([
      'llama.sig',
      'llama.tar.gz',
    ])
    expect(await unpacked()).toEqual(['llama/model.sig', 'llama/w.bin'])
  })

  test('is refused without a signature, and with that of other files', async () => {
    const refused = 'Could not collect the models of .github/release-tools.yaml, line 2: '
    await expect(collect()).rejects.toThrow(
      `${refused}"llama" is a directory without model.sig in it and without llama.sig beside it. Sign it with sign-model before this step, or name its files.`,
    )
    await sign(`${directory()}.sig`)
    put('models/llama/w.bin', 'other')
    await expect(collect()).rejects.toThrow(
      /line 2: the signature of "llama" is not about what is in it: "w\.bin": Its SHA-256 is .* Sign it again with sign-model\.$/,
    )
    await sign(`${directory()}.sig`)
    put('release/artifacts/llama.sig', 'of another model')
    await expect(collect()).rejects.toThrow(`${refused}another artifact has the name llama.sig. Rename one of them.`)
  })
})

test('the name of the tarball of this release is taken', async () => {
  put('release/artifacts/release-v1.2.3.tar.gz', 'x')
  await expect(collect()).rejects.toThrow('the release has a file of its own with this name.')
})

test('makes the archives that the configuration names, and records them', async () => {
  put(
    '.github/release-tools.yaml',
    'archives:\n  - name: widget-docs-{version}\n    files: [docs/**]\n    format: zip\n',
  )
  put('docs/index.md', 'Index\n')
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], { cwd: workspace })
  git('init', '--quiet')
  git('add', '.')
  git('commit', '--quiet', '--message', 'one')
  const { outputs } = await collect()
  const path = join(workspace, 'release/artifacts/widget-docs-1.2.3.zip')
  expect(JSON.parse(outputs.subjects ?? '')).toEqual([
    { name: 'widget-docs-1.2.3.zip', digest: { sha256: await sha256File(path) } },
  ])
  expect((await listZip(path)).map(({ name }) => name)).toEqual(['widget-docs-1.2.3/docs/index.md'])
})
