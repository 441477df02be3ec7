import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { rehearsedProjects, writeMade } from '../../bench/rehearsals/list.ts'
import { readOutput, renderRehearsals } from '../../bench/rehearsals/report.ts'
import { linesByHand } from '../../bench/rehearsals.ts'
import { git } from '../../scripts/act/git.ts'
import { readOwnProject } from '../../scripts/rehearse/own-project.ts'

test('the verdict is read out of a rehearsal', () => {
  const good = '[   0.1 s] x\nVERIFIED: six 1.17.0\n\n  verify               0.8 s\n  from start to end  101.4 s\n'
  expect(readOutput(good, 0)).toEqual({ verified: true })
  expect(readOutput(good, 1).verified).toBe(false)
  const bad =
    '[   0.1 s] x\n[  70.2 s] See the whole log in log.txt.\n\nBuild, Build wheel: It broke.\n\n\nNOT RELEASED\n'
  expect(readOutput(bad, 1)).toEqual({ verified: false, reason: 'Build, Build wheel: It broke.' })
  expect(readOutput('Could not rehearse: no.\n', 2)).toEqual({
    verified: false,
    reason: 'Could not rehearse: no.',
  })
})

test('nobody writes a line for a project, and a configuration would count', () => {
  expect(rehearsedProjects.filter(project => linesByHand(project) > 0)).toEqual([])
  const [project = { name: '', backEnd: '', layout: '' }] = rehearsedProjects
  expect(linesByHand({ ...project, files: { '.github/release-tools.yaml': 'name: a\nimages: []\n' } })).toBe(2)
})

test('a row of the table has what was written, what the release has, and the reason why there is none', () => {
  const one = {
    project: 'six',
    version: '1.17.0',
    layout: 'flat',
    backEnd: 'setuptools',
    written: 0,
    seconds: 101.4,
    processors: 60,
  }
  const byInit = { files: 3, lines: 40 }
  const text = renderRehearsals([
    { ...one, byInit, holds: ['wheel', 'sdist'], verified: true },
    { ...one, byInit, holds: [], verified: false, reason: 'It broke.' },
  ])
  expect(text).toContain(
    '| six 1.17.0 | flat | setuptools | 0 (init: 40 in 3 files) | wheel, sdist | 101 s (60 s) | verified |',
  )
  expect(text).toContain('| – | 101 s (60 s) | no: It broke. |')
  expect(text).toContain('1 of 2 are released and verified.')
})

test('a project that is measured again replaces its own row, and the others stay in the order of the list', () => {
  const byInit = { files: 3, lines: 40 }
  const of = (project: string, seconds: number) => {
    const one = {
      project,
      version: '1',
      layout: 'flat',
      backEnd: 'x',
      written: 0,
      seconds,
      processors: 1,
      byInit,
      holds: [],
    }
    return { ...one, verified: true }
  }
  const first = renderRehearsals([of('uv workspace, packages/web', 1), of('six', 2)])
  const text = renderRehearsals([of('idna', 3), of('six', 4)], first)
  const rows = text.split('\n').filter(line => line.startsWith('| '))
  expect(rows.slice(2).map(row => row.replace(/ \|.*?(\d+) s \(.*$/, ' $1'))).toEqual([
    '| six 1 4',
    '| idna 1 3',
    '| uv workspace, packages/web 1 1',
  ])
  expect(text).toContain('3 of 3 are released and verified.')
})

test('there are all back-ends and projects made for it, which a rehearsal can begin with', async () => {
  expect(rehearsedProjects.length).toBeGreaterThan(15)
  const tags: string[] = []
  for (const { files, directories = ['.'] } of rehearsedProjects.filter(({ files }) => files !== undefined)) {
    const directory = mkdtempSync(join(tmpdir(), 'made-'))
    writeMade(files ?? {}, directory)
    git(directory, 'init', '--quiet')
    for (const name of directories) {
      const clone = join(mkdtempSync(join(tmpdir(), 'clone-')), 'clone')
      tags.push((await readOwnProject(join(directory, name), {}, clone)).rehearsed.consumer.tag)
    }
  }
  expect(tags).toEqual(['v1.4.0', 'v0.3.1', 'v2.0.0', 'v0.1.0'])
})
