import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { type Manifest, parseManifest } from '@release-tools/evidence'
import { completeWheel, makeRelease, sdist } from '@release-tools/evidence/testing'
import { testHost } from '@release-tools/testbed'
import { requireAcceptable } from '../src/acceptable.ts'
import { releasedDistributions } from '../src/distributions.ts'

const roots: string[] = []
afterAll(() => Promise.all(roots.map(root => rm(root, { recursive: true, force: true }))))

async function released(artifacts: Record<string, Buffer | string>, change = (manifest: Manifest) => manifest) {
  const { root, assets, directory } = await makeRelease({ artifacts })
  roots.push(root)
  const manifest = change(parseManifest(await readFile(join(directory, 'manifest.yaml'), 'utf8')))
  return releasedDistributions(assets, manifest, join(root, 'distributions'))
}

const whl = 'widget-1.2.0-py3-none-any.whl'
const good = { [whl]: completeWheel('widget', '1.2.0'), 'widget-1.2.0.tar.gz': sdist('widget', '1.2.0') }

describe('the distributions of a release', () => {
  test('are its wheels and source distributions, these first, and nothing else', async () => {
    const found = await released({
      ...good,
      'widget-data.zip': 'data',
      'other.json': '{}',
      'src-1.0.tar.gz': 'no archive',
    })
    expect(found.map(({ file, kind, name, version }) => [file, kind, name, version])).toEqual([
      ['widget-1.2.0.tar.gz', 'sdist', 'widget', '1.2.0'],
      [whl, 'wheel', 'widget', '1.2.0'],
    ])
  })

  test('a release without any is refused', async () => {
    await expect(released({ 'data.zip': 'data' })).rejects.toThrow(
      'Could not find the distributions of the release v1.2.0: it has no wheel and no source distribution.',
    )
  })

  test('two versions or projects are refused', async () => {
    await expect(
      released({ ...good, 'gadget-1.2.0-py3-none-any.whl': completeWheel('gadget', '1.2.0') }),
    ).rejects.toThrow(
      'more than one version or project: widget-1.2.0.tar.gz (widget 1.2.0) and gadget-1.2.0-py3-none-any.whl (gadget 1.2.0).',
    )
  })

  test('another version than that of the release is refused', async () => {
    await expect(released({ 'widget-1.1.0-py3-none-any.whl': completeWheel('widget', '1.1.0') })).rejects.toThrow(
      'widget-1.1.0-py3-none-any.whl has the version 1.1.0, and not that of the release. Build one version',
    )
  })

  test('a name that no index takes is refused', async () => {
    const strange = (manifest: Manifest) => ({
      ...manifest,
      files: manifest.files.map(one => (one.path.endsWith('.whl') ? { ...one, path: 'artifacts/a b.whl' } : one)),
    })
    await expect(released(good, strange)).rejects.toThrow('it has a file with the name "a b.whl".')
  })

  test('two files with one name are refused', async () => {
    const twice = (manifest: Manifest) => ({
      ...manifest,
      files: [
        ...manifest.files,
        ...manifest.files
          .filter(({ path }) => path.endsWith('.whl'))
          .map(one => ({ ...one, path: `artifacts/again/${whl}` })),
      ],
    })
    await expect(released(good, twice)).rejects.toThrow(`it has two files with the name ${whl}.`)
  })
})

describe('what an index would refuse', () => {
  const site = { site: 'https://pypi.org' }
  const host = () => testHost({ env: {} })

  test('is an error before anything is uploaded, for every index', async () => {
    const metadata = 'Metadata-Version: 9.9\nName: widget\nVersion: 1.2.0\n\n'
    const files = await released({ [whl]: completeWheel('widget', '1.2.0', metadata) })
    for (const address of [site, {}])
      await expect(requireAcceptable(files, address, host())).rejects.toThrow(
        `the index would refuse ${whl}: PyPI does not know the Metadata-Version "9.9". Nothing was uploaded. Correct it, and release the next version.`,
      )
  })

  test('is a warning elsewhere, if only PyPI refuses it', async () => {
    const metadata = 'Metadata-Version: 2.1\nName: widget\nVersion: 1.2.0\nClassifier: Private :: Do Not Upload\n\n'
    const files = await released({ [whl]: completeWheel('widget', '1.2.0', metadata) })
    const elsewhere = host()
    await requireAcceptable(files, {}, elsewhere)
    expect(elsewhere.lines).toEqual([expect.stringContaining(`warning: PyPI would refuse ${whl}: the classifier`)])
    await expect(requireAcceptable(files, site, host())).rejects.toThrow('keeps it from PyPI')
  })
})
