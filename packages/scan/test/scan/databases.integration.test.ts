/** @needs tools databases */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { sha256, writeTarGz } from '@release-tools/base'
import { type HttpServer, must, serve, testbed } from '@release-tools/testbed'
import { databaseFacts } from '../../src/report/scanners-table.ts'
import { scan } from '../../testing/scan.ts'
import { freshDir, requirements, useSampleDatabases } from '../../testing/scanners.ts'

jest.setTimeout(120_000)

const seeds = [
  {
    ...{ id: 'CVE-2015-2296', advisory: 'GHSA-pg2w-x9wp-vw92', title: 'x', ecosystem: 'python', package: 'requests' },
    ...{ vulnerable: '<2.6.0', fixed: '2.6.0', severity: { grype: 'HIGH', trivy: 'HIGH' }, published: '2024-06-27' },
  },
]

let env: NodeJS.ProcessEnv
/** Files by path, for every server. */
const files = new Map<string, { type: string; body: Buffer }>()
let server: HttpServer

beforeAll(async () => {
  await useSampleDatabases(seeds)
  env = { ...process.env }
  server = await serve(0, async ({ url = '' }) => {
    const file = files.get(url)
    const headers = { 'content-type': file?.type, 'docker-content-digest': `sha256:${sha256(file?.body ?? '')}` }
    return file === undefined ? { status: 404, headers: {}, body: '' } : { status: 200, headers, body: file.body }
  })
})
afterEach(() => {
  process.env = { ...env }
})
afterAll(() => server.stop())

function project(): { kind: 'dir'; value: string } {
  const root = freshDir('project')
  writeFileSync(join(root, 'requirements.txt'), requirements)
  return { kind: 'dir', value: root }
}

/** Puts a database of grype onto the server, as its own publishes them. Returns the digest of the archive. */
async function publishGrypeDatabase(): Promise<string> {
  const [dir, list] = [freshDir('grype-db'), join(freshDir('seeds'), 'seeds.json')]
  writeFileSync(list, JSON.stringify(seeds))
  await must('create a database', join(testbed().bin, 'grype-db'), ['-seeds', list, '-out', dir])
  for (const name of readdirSync(dir))
    if (/json$|gz$/.test(name))
      files.set(`/v6/${name}`, { type: 'application/json', body: readFileSync(join(dir, name)) })
  const archive = [...files].find(([path]) => path.endsWith('.tar.gz'))
  return sha256(archive?.[1].body ?? '')
}

/** Puts the database of trivy into the registry that the server is, as the artifact that trivy downloads. */
async function publishTrivyDatabase(): Promise<void> {
  const [dir, archive] = [join(process.env.TRIVY_CACHE_DIR ?? '', 'db'), join(freshDir('trivy-db'), 'db.tar.gz')]
  const names = ['metadata.json', 'trivy.db']
  await writeTarGz(
    archive,
    names.map(path => ({ path, source: join(dir, path) })),
    0,
  )
  const put = (path: string, type: string, body: Buffer) => {
    files.set(`/v2/acme/trivy-db/${path}`, { type, body })
    return { mediaType: type, digest: `sha256:${sha256(body)}`, size: body.length }
  }
  const blob = (type: string, body: Buffer) => put(`blobs/sha256:${sha256(body)}`, type, body)
  const annotations = { 'org.opencontainers.image.title': 'db.tar.gz' }
  const layer = { ...blob('application/vnd.aquasec.trivy.db.layer.v1.tar+gzip', readFileSync(archive)), annotations }
  const config = blob('application/vnd.aquasec.trivy.config.v1+json', Buffer.from('{}'))
  const mediaType = 'application/vnd.oci.image.manifest.v1+json'
  const manifest = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType, config, layers: [layer] }))
  put('manifests/2', mediaType, manifest)
  put(`manifests/sha256:${sha256(manifest)}`, mediaType, manifest)
  files.set('/v2/', { type: 'application/json', body: Buffer.from('{}') })
}

describe('databases', () => {
  test('are in the report with their digests, and among the outputs with their ages', async () => {
    const { documents } = await scan(project())
    const digest = (...path: string[]) => `sha256:${sha256(readFileSync(join(...path)))}`
    const grype = digest(process.env.GRYPE_DB_CACHE_DIR ?? '', '6', 'vulnerability.db')
    const trivy = digest(process.env.TRIVY_CACHE_DIR ?? '', 'db', 'trivy.db')
    expect(documents[0]?.scanners.map(({ database }) => database.digest)).toEqual([grype, trivy])
    expect(databaseFacts(documents)).toEqual({
      grype: { built: expect.any(String), 'age-hours': 0, digest: grype, source: 'manual import' },
      trivy: { built: expect.any(String), 'age-hours': 0, digest: trivy },
    })
  })

  test('of grype come from a mirror, and stay in use if it is away', async () => {
    const archive = await publishGrypeDatabase()
    process.env.GRYPE_DB_CACHE_DIR = freshDir('grype')
    Object.assign(process.env, { GRYPE_DB_AUTO_UPDATE: 'true', GRYPE_DB_UPDATE_URL: server.url })
    const { documents } = await scan(project(), { scanners: ['grype'] })
    const { database, error } = documents[0]?.scanners[0] ?? {}
    expect(error).toBeUndefined()
    expect(database).toMatchObject({ digest: `sha256:${archive}`, source: expect.stringContaining(server.url) })
    process.env.GRYPE_DB_UPDATE_URL = 'http://127.0.0.1:9'
    process.env.GRYPE_DB_MAX_UPDATE_CHECK_FREQUENCY = '0'
    const again = await scan(project(), { scanners: ['grype'] })
    expect(again.documents[0]?.scanners[0]).toMatchObject({ status: 'ok', database: { digest: `sha256:${archive}` } })
  })

  test('of trivy come from the first of several mirrors that answers', async () => {
    await publishTrivyDatabase()
    const cache = freshDir('trivy')
    mkdirSync(join(cache, 'db'))
    process.env.TRIVY_CACHE_DIR = cache
    delete process.env.TRIVY_SKIP_DB_UPDATE
    process.env.TRIVY_DB_REPOSITORY = `127.0.0.1:9/trivy-db:2,${new URL(server.url).host}/acme/trivy-db:2`
    const { documents } = await scan(project(), { scanners: ['trivy'] })
    expect(documents[0]?.scanners[0]?.error).toBeUndefined()
    expect(documents[0]?.summary.total).toBe(1)
  })
})
