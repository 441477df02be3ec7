/** @needs registry */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { type Artifact, ArtifactRepository } from '@release-tools/oci'
import { ports, type Registry, startRegistry, testbed, testHost } from '@release-tools/testbed'

const host = testHost({ env: { DOCKER_CONFIG: mkdtempSync(join(tmpdir(), 'no-login-')) } })
const folder = mkdtempSync(join(tmpdir(), 'artifact-'))

let old: Registry
beforeAll(async () => {
  const { dir, bin } = testbed()
  old = await startRegistry({ dir, bin, port: ports.guardedRegistry, referrers: false })
})
afterAll(() => old.stop())

/** An artifact of files with these contents, by name. */
function artifactOf(contents: Record<string, string>, subject?: Artifact['subject']): Artifact {
  const files = Object.entries(contents).map(([title, text]) => {
    writeFileSync(join(folder, title), text)
    const digest = `sha256:${sha256(text)}`
    return { title, mediaType: 'text/plain; charset=utf-8', digest, size: Buffer.byteLength(text) }
  })
  const annotations = { 'org.opencontainers.image.version': 'v1.2.0' }
  return { artifactType: 'application/vnd.example.v1', annotations, files, ...(subject && { subject }) }
}

/** Pushes it, and says which files the registry had before. */
async function push(repository: ArtifactRepository, tag: string, artifact: Artifact) {
  const had: string[] = []
  const digest = await repository.push(tag, artifact, {
    content: ({ title, size }) => ({ path: join(folder, title), size }),
    sent: () => {},
    done: (file, already) => void (already && had.push(file.title)),
  })
  return { digest, had: had.sort() }
}

const subjectOf = ({ digest, size }: { digest: string; size: number }) => ({
  mediaType: 'application/vnd.oci.image.manifest.v1+json',
  digest,
  size,
})

describe.each([
  ['with the list of referrers', () => testbed().registry, 'new'],
  ['of OCI 1.0', () => old.host, 'old'],
] as const)('a registry %s', (_, registry, name) => {
  test('keeps files as an artifact, which is the same each time, and gives them back', async () => {
    const repository = new ArtifactRepository(`${registry()}/artifact/${name}`, host)
    await repository.check()
    expect(await repository.find('v1.2.0')).toBeUndefined()
    const artifact = artifactOf({ 'a.txt': 'a', 'b.txt': 'bb', 'empty.txt': '' })
    const first = await push(repository, 'v1.2.0', artifact)
    expect(first.had).toEqual([])
    expect(await push(repository, 'v1.2.0', artifact)).toEqual({
      digest: first.digest,
      had: ['a.txt', 'b.txt', 'empty.txt'],
    })
    const found = await repository.find('v1.2.0')
    const files = artifact.files.map(file => ({ ...file, mediaType: 'text/plain' }))
    expect(found).toEqual({ ...artifact, files, digest: first.digest, size: found?.size })
    const [, b] = files
    if (found === undefined || b === undefined) throw new Error('nothing was found')
    await repository.save(found, b, join(folder, 'back'))
    expect(readFileSync(join(folder, 'back'), 'utf8')).toBe('bb')
    expect((await repository.bytes(b, 10)).toString()).toBe('bb')
  })

  test('never gives a tag that has something else to an artifact', async () => {
    const repository = new ArtifactRepository(`${registry()}/artifact/taken-${name}`, host)
    const { digest } = await push(repository, 'v1', artifactOf({ 'c.txt': 'c' }))
    const other = artifactOf({ 'c.txt': 'other' })
    await expect(push(repository, 'v1', other)).rejects.toThrow(
      `Could not keep ${repository.name}:v1: the tag names something else already: ${digest}, and not sha256:`,
    )
    expect((await repository.find('v1'))?.digest).toBe(digest)
  })

  test('lists what is attached to an artifact, also what several jobs attach at once', async () => {
    const repository = new ArtifactRepository(`${registry()}/artifact/attached-${name}`, host)
    const { digest } = await push(repository, 'v1', artifactOf({ 'd.txt': 'd' }))
    const subject = subjectOf((await repository.find(digest)) ?? { digest, size: 0 })
    const jobs = [1, 2, 3].map(job => {
      const artifact = artifactOf({ [`log-${job}.txt`]: `${job}` }, subject)
      const own = new ArtifactRepository(repository.name, testHost({ env: host.env }))
      return push(own, `log-${job}`, artifact)
    })
    const digests = (await Promise.all(jobs)).map(job => job.digest)
    const attached = (await repository.attachedTo(digest)).map(one => one.digest)
    expect(attached.sort()).toEqual(digests.sort())
  })
})

test('an artifact that was pushed and not listed, because the job ended there, is listed by the next', async () => {
  const repository = new ArtifactRepository(`${old.host}/artifact/unlisted`, host)
  const { digest } = await push(repository, 'v1', artifactOf({ 'e.txt': 'e' }))
  const subject = subjectOf((await repository.find(digest)) ?? { digest, size: 0 })
  const artifact = artifactOf({ 'f.txt': 'f' }, subject)
  const log = await push(repository, 'log', artifact)
  const list = `http://${old.host}/v2/artifact/unlisted/manifests/${digest.replace(':', '-')}`
  const { headers } = await fetch(list)
  const listed = headers.get('docker-content-digest') ?? digest.replace(':', '-')
  for (const name of [digest.replace(':', '-'), listed])
    await fetch(list.replace(digest.replace(':', '-'), name), { method: 'DELETE' })
  expect(await repository.attachedTo(digest)).toEqual([])
  await push(repository, 'log', artifact)
  expect((await repository.attachedTo(digest)).map(one => one.digest)).toEqual([log.digest])
})

test('a file that is not what its digest says is refused by the registry', async () => {
  const repository = new ArtifactRepository(`${old.host}/artifact/changed`, host, { attempts: 1, baseMs: 1, maxMs: 1 })
  const artifact = artifactOf({ 'g.txt': 'g' })
  writeFileSync(join(folder, 'g.txt'), 'x')
  await expect(push(repository, 'v1', artifact)).rejects.toThrow('changed:v1: the registry')
  expect(await repository.find('v1')).toBeUndefined()
})
