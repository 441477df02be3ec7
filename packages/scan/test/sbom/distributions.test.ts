import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { readArtifacts } from '../../src/sbom/distributions.ts'
import { writeFiles, writeSdist } from '../../testing/python-project.ts'
import { freshDir } from '../../testing/scanners.ts'

const names = (files: { fileName: string }[]) => files.map(({ fileName }) => fileName)

test('sorts wheels, source distributions and other files, by the names of the files', async () => {
  const releaseDir = freshDir('release')
  writeFiles(join(releaseDir, 'artifacts'), {
    'My_Widget-1.0-py3-none-any.whl': 'a',
    'my_widget-1.0-1-cp313-cp313-manylinux_2_28_x86_64.whl': 'b',
    'my-widget-1.0.tar.gz': 'an older back-end wrote this name; the wheel says what it is',
    'my_widget-1.1.tar.gz': 'no archive',
    'linux/tool-2.0.tar.gz': 'no archive',
    'notes.txt': '',
  })
  await writeSdist(join(releaseDir, 'artifacts'), 'other', '2.0')
  const { distributions, others } = await readArtifacts(releaseDir)
  expect(distributions.map(one => [one.name, one.version, names(one.wheels), names(one.sdists)])).toEqual([
    [
      'My_Widget',
      '1.0',
      ['My_Widget-1.0-py3-none-any.whl', 'my_widget-1.0-1-cp313-cp313-manylinux_2_28_x86_64.whl'],
      ['my-widget-1.0.tar.gz'],
    ],
    ['other', '2.0', [], ['other-2.0.tar.gz']],
  ])
  expect(names(others)).toEqual(['tool-2.0.tar.gz', 'my_widget-1.1.tar.gz', 'notes.txt'])
  expect(others.at(-1)?.sha256).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
})

test('nothing is there: nothing is released. A link is refused', async () => {
  const releaseDir = freshDir('release')
  expect(await readArtifacts(releaseDir)).toEqual({ distributions: [], others: [] })
  writeFiles(releaseDir, { 'artifacts/a.txt': '' })
  symlinkSync('a.txt', join(releaseDir, 'artifacts/b.txt'))
  await expect(readArtifacts(releaseDir)).rejects.toThrow('"b.txt" is a symbolic link or a special file.')
})
