import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { readDefaultBranch, readRequests } from '@release-tools/github'
import { freshDir } from '@release-tools/scan/testing'
import { type GitHubDouble, startGitHub, testHost } from '@release-tools/testbed'

const dir = freshDir('default-branch')
let github: GitHubDouble
beforeAll(async () => {
  github = await startGitHub({ dir, repository: 'acme/widget' })
})
afterAll(async () => {
  expect(github.errors()).toEqual([])
  await github.stop()
  rmSync(dir, { recursive: true })
})

const read = (paths: string[], most = 100) =>
  readDefaultBranch(readRequests({ repository: 'acme/widget', api: github.apiUrl }, testHost()), paths, most)

test('files of the default branch are those of its head, and what is not there is left out', async () => {
  await expect(read(['a'])).rejects.toThrow('Could not read the branch main: GitHub does not show its head.')
  const { branches } = github.repository
  branches.push('main', { '.github/a.yaml': 'old\n', file: '' })
  const commit = branches.push('main', { '.github/a.yaml': 'new\n' })
  const { files, ...rest } = await read(['.github/a.yaml', '.github/b.yaml', '.github', 'file/a', 'gone/a'])
  expect(rest).toEqual({ branch: 'main', commit })
  expect([...files].map(([path, bytes]) => [path, bytes.toString()])).toEqual([['.github/a.yaml', 'new\n']])
  await expect(read(['.github/a.yaml'], 3)).rejects.toThrow(
    'Could not read the branch main: .github/a.yaml has 4 bytes, and 3 are accepted.',
  )
})
