import { rmSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { openStore } from '@release-tools/archive'
import { readRequests } from '@release-tools/github'
import { connectRequests } from '@release-tools/runner'
import { freshDir } from '@release-tools/scan/testing'
import { type GitHubDouble, startGitHub, testHost } from '@release-tools/testbed'
import { emptyListing, renderListing } from '../../src/stores/branch/release-listing.ts'
import { storeContract } from '../../testing/store-contract.ts'

const dir = freshDir('branch-store')
let github: GitHubDouble
let places = 0

beforeAll(async () => {
  github = await startGitHub({ dir, repository: 'acme/widget' })
})
afterEach(() => expect(github.errors()).toEqual([]))
afterAll(async () => {
  await github.stop()
  rmSync(dir, { recursive: true })
})

const open = (name: string) => {
  const host = testHost()
  const patience = { attempts: 4, baseMs: 1, maxMs: 10 }
  const address = { token: github.env.GITHUB_TOKEN, repository: 'acme/widget', apiUrl: github.apiUrl, patience }
  return openStore(`branch:${name}`, { host, repository: 'acme/widget', github: () => connectRequests(address, host) })
}

storeContract('a branch', async () => {
  const name = `metadata-${places++}`
  return {
    open: () => open(name),
    async plant({ tag, name: part }, file, bytes) {
      const { branches } = github.repository
      const begun = branches.heads.has(name) ? {} : { 'listing.yaml': renderListing(emptyListing('acme/widget')) }
      branches.push(name, { ...begun, [`${tag.replace('/', '=2F')}/${part}/${file}`]: bytes })
    },
  }
})

test('a token with a line break is refused, and not repeated, by whichever login', async () => {
  const host = testHost({ env: {} })
  const [repository, token, api] = ['acme/widget', 'hun\nter2', 'https://github.example.org']
  const logins = [
    () => connectRequests({ token, repository, apiUrl: api }, host),
    async () => readRequests({ token, repository, api }, host),
  ]
  for (const github of logins) {
    const asked = openStore('branch:release-metadata', { host, repository, github }).then(store => store.check())
    await expect(asked).rejects.toThrow(
      /^Could not send a request to \S*github\.example\.org: the header authorization has a line break, or another character that none may have\. Check the token or the password that it is made of\.$/,
    )
  }
})
