import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { ownersIn, readCodeOwners } from '../src/codeowners.ts'

const text = `
# everything, unless a later line says otherwise
*                 @everyone
*.txt             @texts   # inline
/build/logs/      @doctocat
docs/*            docs@example.org
apps/             @octocat
/scripts/         @doctocat @octocat
**/logs           @logs
/apps/github      # nobody
a\\ b.toml         @spaces @acme/core-team
[x].py            @broken
deep/**/x.lock    @deep
lib/**            @lib
f?o.py            @question
m*n*.x            @stars
`

test.each<[string, string[], string[]]>([
  ['README.md', ['everyone'], []],
  ['a/requirements.txt', ['texts'], []],
  ['build/logs/x', ['logs'], []],
  ['x/build/logs', ['logs'], []],
  ['docs/a.md', [], []],
  ['docs/deep/a.md', ['everyone'], []],
  ['x/apps/a', ['octocat'], []],
  ['apps', ['everyone'], []],
  ['scripts/a/b', ['doctocat', 'octocat'], []],
  ['apps/github/a', [], []],
  ['x/a b.toml', ['spaces'], ['@acme/core-team']],
  ['x.py', ['everyone'], []],
  ['deep/x.lock', ['deep'], []],
  ['deep/a/b/x.lock', ['deep'], []],
  ['lib/a/b', ['lib'], []],
  ['src/foo.py', ['question'], []],
  ['src/fooo.py', ['everyone'], []],
  ['manna.x', ['stars'], []],
  ['mnn.xx', ['everyone'], []],
])('%s', (path, people, teams) => {
  expect(ownersIn(text)([path])).toEqual({ people, teams })
})

test('a pattern of many wildcards takes no longer than others', () => {
  const path = `${'a/'.repeat(200)}${'b'.repeat(200)}`
  const patterns = [`${'**/a/'.repeat(50)}c`, `${'*b'.repeat(50)}c`].map(pattern => `${pattern} @slow`)
  expect(ownersIn(patterns.join('\n'))([path])).toEqual({ people: [], teams: [] })
  expect(ownersIn(`${'**/a/'.repeat(50)}${'*b'.repeat(50)} @found`)([path])).toEqual({ people: ['found'], teams: [] })
})

test('several paths have the owners of all, each once', () => {
  const owners = ownersIn('a @one @two\nb @two @acme/three\n')
  expect(owners(['a', 'b', 'a'])).toEqual({ people: ['one', 'two'], teams: ['@acme/three'] })
  expect(owners([])).toEqual({ people: [], teams: [] })
})

test('the first file counts that GitHub reads', async () => {
  const workspace = mkdtempSync(join(tmpdir(), 'owners-'))
  try {
    expect(await readCodeOwners(workspace)).toBeUndefined()
    for (const [folder, owner] of [
      ['docs', '@last'],
      ['.github', '@first'],
    ]) {
      mkdirSync(join(workspace, folder ?? ''))
      writeFileSync(join(workspace, folder ?? '', 'CODEOWNERS'), `* ${owner}\n`)
    }
    expect((await readCodeOwners(workspace))?.(['a']).people).toEqual(['first'])
  } finally {
    rmSync(workspace, { recursive: true })
  }
})
