import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { runtimeToken } from '../src/github/artifacts.ts'
import { type GitHubDouble, startGitHub } from '../src/github.ts'

let dir: string
let github: GitHubDouble
const environment = { ...process.env }

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'artifacts-'))
  github = await startGitHub({ dir: join(dir, 'github'), repository: 'acme/widget' })
  Object.assign(process.env, github.env)
  // The client prints its progress as workflow commands.
  jest.spyOn(process.stdout, 'write').mockImplementation(() => true)
  await mkdir(join(dir, 'up'))
  await writeFile(join(dir, 'up/a.txt'), 'hello')
})

afterEach(async () => {
  jest.restoreAllMocks()
  process.env = { ...environment }
  expect(github.errors()).toEqual([])
  await github.stop()
  await rm(dir, { recursive: true })
})

async function client() {
  const { DefaultArtifactClient } = await import('@actions/artifact')
  return new DefaultArtifactClient()
}

async function upload(name: string) {
  return (await client()).uploadArtifact(name, [join(dir, 'up/a.txt')], join(dir, 'up'))
}

describe('the artifact service', () => {
  test('gives back what was uploaded, checked by its digest', async () => {
    const { id, digest } = await upload('sbom')
    expect((await (await client()).listArtifacts()).artifacts).toMatchObject([
      { id, name: 'sbom', digest: `sha256:${digest}` },
    ])
    const path = join(dir, 'down')
    const options = { path, expectedHash: `sha256:${digest}` }
    expect(await (await client()).downloadArtifact(id ?? 0, options)).toMatchObject({ digestMismatch: false })
    expect(await readFile(join(path, 'a.txt'), 'utf8')).toBe('hello')
  })

  test('finds an artifact by its name, refuses a second one, and deletes it', async () => {
    const { id } = await upload('sbom')
    expect((await (await client()).getArtifact('sbom')).artifact.id).toBe(id)
    await expect(upload('sbom')).rejects.toThrow('already exists')
    await (await client()).deleteArtifact('sbom')
    await expect((await client()).getArtifact('sbom')).rejects.toThrow('not found')
  })

  test('keeps runs apart', async () => {
    await upload('sbom')
    process.env.ACTIONS_RUNTIME_TOKEN = runtimeToken('4243')
    expect((await (await client()).listArtifacts()).artifacts).toEqual([])
  })

  test.each([
    ['CreateArtifact', undefined, 401, 'the token names no run'],
    ['CreateArtifact', 'Bearer a.b.c', 401, 'the token names no run'],
    ['CreateArtifact', `Bearer ${runtimeToken('1')}`, 403, 'the token is of another run'],
    ['Nothing', `Bearer ${runtimeToken('4242')}`, 404, 'no method Nothing'],
    ['FinalizeArtifact', `Bearer ${runtimeToken('4242')}`, 404, 'no such artifact'],
    ['GetSignedArtifactURL', `Bearer ${runtimeToken('4242')}`, 404, 'no such artifact'],
    ['DeleteArtifact', `Bearer ${runtimeToken('4242')}`, 404, 'no such artifact'],
  ])('refuses %s with the token %s', async (method, authorization, status, msg) => {
    const url = `${github.apiUrl}/twirp/github.actions.results.api.v1.ArtifactService/${method}`
    const body = JSON.stringify({ workflow_run_backend_id: '4242', name: 'x' })
    const response = await fetch(url, { method: 'POST', body, headers: authorization ? { authorization } : {} })
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ msg })
  })
})
