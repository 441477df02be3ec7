import { execFileSync } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { createProject } from '../../scripts/act/project.ts'

async function project() {
  const to = join(await mkdtemp(join(tmpdir(), 'project-')), 'project')
  return createProject({ to, repository: 'acme/hostcard', tag: 'v1.2.0', files: { 'keys/cosign.pub': 'a key\n' } })
}

test('the same files give the same commit', async () => {
  const [first, second] = [await project(), await project()]
  expect(first.commit).toMatch(/^[0-9a-f]{40}$/)
  expect(second.commit).toBe(first.commit)
})

test('everything is committed, under the tag', async () => {
  const { path, commit } = await project()
  const git = (...args: string[]) => execFileSync('git', args, { cwd: path, encoding: 'utf8' }).trim()
  expect(git('status', '--porcelain')).toBe('')
  expect(git('rev-parse', 'v1.2.0^{commit}')).toBe(commit)
  expect(git('show', 'v1.2.0:keys/cosign.pub')).toBe('a key')
})
