import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { openTarget, requireTarget } from '../src/open-target.ts'
import { BadTarget, parseTargetText } from '../src/target-text.ts'

const digest = `sha256:${'a'.repeat(64)}`

test.each<[string, object]>([
  ['dist/widget.whl', { kind: 'path', path: 'dist/widget.whl' }],
  ['C:\\download', { kind: 'path', path: 'C:\\download' }],
  ['./github:x', { kind: 'path', path: './github:x' }],
  [`oci://ghcr.io/acme/widget@${digest}`, { reference: { registry: 'ghcr.io', wanted: digest } }],
  ['oci://localhost:5000/widget:v1', { reference: { registry: 'localhost:5000', repository: 'widget', wanted: 'v1' } }],
  ['github:acme/widget@v1.2.0', { kind: 'github', repository: 'acme/widget', tag: 'v1.2.0' }],
  ['github:acme/widget@widget@1.2.0', { repository: 'acme/widget', tag: 'widget@1.2.0' }],
  ['github:GitHub.com/acme/widget@widget/v1', { kind: 'github', repository: 'acme/widget', tag: 'widget/v1' }],
  ['github:ghes.example:8443/acme/widget@v1', { repository: 'acme/widget', tag: 'v1', host: 'ghes.example:8443' }],
  ['pypi:Wid_get==1.2.0rc1', { kind: 'package', name: 'wid-get', version: '1.2.0rc1' }],
])('%s is read', (text, wanted) => {
  expect(parseTargetText(text)).toMatchObject(wanted)
  if (!text.includes('ghes')) expect(parseTargetText(text)).not.toHaveProperty('host')
})

test.each([
  ['docker://ghcr.io/acme/widget', 'release-tools knows no targets that begin with docker://'],
  ['https://example.com/x', 'release-tools knows no targets that begin with https://'],
  ['OCI://ghcr.io/acme/widget:v1', 'release-tools knows no targets that begin with OCI://'],
  ['oci://ghcr.io/acme/widget', 'it names no image, or neither tag nor digest.'],
  ['oci://ghcr.io/acme/widget@sha256:abc', 'it names no image'],
  ['oci://user:secret@ghcr.io/acme/widget:v1', 'it names no image'],
  ['github:acme/widget', 'it names no release.'],
  ['github:acme@v1', 'it names no release.'],
  ['github:../..@v1', 'it names no release.'],
  ['github:acme/widget@../../x', 'it names no release.'],
  ['github:acme/widget@-x', 'it names no release.'],
  ['github:a/b/c/d@v1', 'it names no release.'],
  ['github:evil.example@github.com/acme/widget@v1', 'it names no release.'],
  ['pypi:widget', 'it names no version of a package.'],
  ['pypi:widget==1.*', 'it names no version of a package.'],
  ['pypi:widget===1.0', 'it names no version of a package.'],
  ['pypi:../widget==1.0', 'it names no version of a package.'],
])('%s is wrong use', (text, found) => {
  const error = (() => {
    try {
      return parseTargetText(text)
    } catch (caught) {
      return caught
    }
  })()
  expect(error).toBeInstanceOf(BadTarget)
  expect(error).toMatchObject({ found: expect.stringContaining(found), next: expect.stringMatching(/\.$/) })
})

test('a path must be there; what is elsewhere is not asked for', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'target-'))
  await writeFile(join(directory, 'file'), '')
  await requireTarget(join(directory, 'file'))
  await requireTarget('pypi:widget==1.0')
  await expect(requireTarget(join(directory, 'none'))).rejects.toThrow('no such file.')
  await expect(requireTarget(join(directory, 'file', 'x'))).rejects.toBeInstanceOf(BadTarget)
})

test('what a path is decides how it is verified', async () => {
  const at = async (files: string[]) => {
    const directory = await mkdtemp(join(tmpdir(), 'target-'))
    for (const name of files) await writeFile(join(directory, name), '')
    return directory
  }
  const open = async (path: string, signature?: string) => {
    const options = { scratch: tmpdir(), ...(signature === undefined ? {} : { signature }) }
    return (await openTarget(path, {} as never, options)).kind
  }
  expect(await open(await at(['manifest.yaml.sigstore.json']))).toBe('release')
  expect(await open(await at(['manifest.yaml', 'SHA256SUMS']))).toBe('release')
  expect(await open(await at(['release-v1.tar.gz']))).toBe('release')
  expect(await open(await at(['model.sig', 'weights']))).toBe('model')
  expect(await open(await at(['weights']), 'elsewhere.sig')).toBe('model')
  expect(await open(join(await at(['x', 'manifest.yaml', 'manifest.yaml.sigstore.json']), 'x'))).toBe('release')
  expect(await open(join(await at(['x', 'manifest.yaml']), 'x'))).toBe('file')
  expect(await open(join(await at(['release-v1.tar']), 'release-v1.tar'))).toBe('release')
})
