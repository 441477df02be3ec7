import { createServer, type RequestListener, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from '@jest/globals'
import { openStore, recordOf } from '@release-tools/archive'
import { filesToKeep } from '@release-tools/archive/testing'
import { patient } from '@release-tools/host'
import { testHost } from '@release-tools/testbed'
import { counted } from '../../../src/counted.ts'
import { exchange } from '../../../src/stores/s3/exchange.ts'

// Stores that answer as MinIO never does: R2 without versions, pages of proxies, endless answers.
let server: Server | undefined
afterEach(() => void server?.close())

async function listening(answer: RequestListener) {
  server = createServer(answer)
  await new Promise<void>(done => server?.listen(0, '127.0.0.1', done))
  return server.address() as { port: number }
}

async function storeThat(answer: RequestListener, options = '') {
  const { port } = await listening(answer)
  const host = testHost({ env: { AWS_ACCESS_KEY_ID: 'key', AWS_SECRET_ACCESS_KEY: 'archive-secret' } })
  const address = `s3://acme/releases?endpoint=http://127.0.0.1:${port}&region=auto${options}`
  return { host, store: await openStore(address, { host, repository: 'acme/widget' }) }
}

const error = (code: string) => `<?xml version="1.0"?><Error><Code>${code}</Code><Message>No.</Message></Error>`
const tag = { repository: 'acme/widget', tag: 'v1' }

test('a store without versions is listed in the other way, page by page', async () => {
  const queries: string[] = []
  const { store } = await storeThat((request, response) => {
    const { pathname, searchParams: query } = new URL(request.url ?? '', 'http://127.0.0.1')
    queries.push([...query.keys()].filter(name => name !== 'prefix').join(' '))
    if (query.has('versions') || query.has('object-lock')) return response.writeHead(501).end(error('NotImplemented'))
    if (pathname !== '/acme')
      return response.end(
        '{"schema":"https://github.com/org/release-tools/blob/v1/docs/schema/archive.v1.json","repository":"acme/widget","tag":"v1","part":"release","files":[]}',
      )
    if (!query.has('continuation-token') && query.has('delimiter'))
      return response.end(
        '<ListBucketResult><IsTruncated>true</IsTruncated><NextContinuationToken>more</NextContinuationToken></ListBucketResult>',
      )
    response.end(
      `<ListBucketResult><Contents><Key>releases/acme/widget/v1/release/archive.json</Key><Size>2</Size><LastModified>2026-01-01T00:00:00Z</LastModified></Contents><CommonPrefixes><Prefix>releases/acme/widget/v1/release/</Prefix></CommonPrefixes></ListBucketResult>`,
    )
  })
  expect(await store.check()).toEqual({
    kind: 'unreadable',
    why: 'this store has no Object Lock of S3; it may have rules of its own',
  })
  expect(await store.parts(tag)).toEqual(['release'])
  expect(await store.files({ ...tag, name: 'release' })).toEqual([])
  expect(queries).toEqual([
    'versions',
    'list-type',
    'object-lock',
    'delimiter versions',
    'delimiter list-type',
    'continuation-token delimiter list-type',
    'versions',
    'list-type',
    'versions',
    'list-type',
    '',
  ])
})

test('a lock is refused by a store whose rules can not be read', async () => {
  const { store } = await storeThat(
    (_, response) => response.writeHead(501).end(error('NotImplemented')),
    '&lock=governance&days=1',
  )
  await expect(store.put({ ...tag, name: 'release' }, [aFile], () => {})).rejects.toThrow(
    'this store has no Object Lock of S3; it may have rules of its own. Leave lock and hold out of the address.',
  )
})

const aFile = { name: 'a', path: '/dev/null', size: 0, sha256: '0'.repeat(64), mediaType: 'text/plain' }

test.each([
  ['an answer in JSON', 200, '{}', 'it is not the XML of S3'],
  [
    'an answer that is too long',
    200,
    ' '.repeat(9 * 1024 * 1024),
    'the answer has more than the 8388608 bytes accepted.',
  ],
  ['an error that begins as success', 200, error('AccessDenied'), 'the login may not do that ("No").'],
  ['a page of a proxy', 403, '<html>Forbidden<br></html>', 'the login may not do that.'],
  [
    'an error in JSON',
    400,
    '{"__type":"com.amazonaws#ThrottledException","message":"slowly"}',
    'the store answered 400 ThrottledException ("slowly").',
  ],
  ['a status that says nothing', 418, '', 'the store answered 418 HTTP 418.'],
])('%s is a Problem that names the store', async (_, status, body, found) => {
  const { store } = await storeThat((_, response) => response.writeHead(status).end(body))
  await expect(store.files({ ...tag, name: 'release' })).rejects.toThrow(found)
  await expect(store.files({ ...tag, name: 'release' })).rejects.toThrow('s3://acme')
})

test.each(['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'])(
  'what is wrong in %s is said without it',
  async name => {
    const env = { AWS_ACCESS_KEY_ID: 'key', AWS_SECRET_ACCESS_KEY: 'secret', [name]: 'hun\nter2' }
    const context = { host: testHost({ env }), repository: 'acme/widget', retry: { ...patient, attempts: 1 } }
    const asked = openStore('s3://acme?region=auto&endpoint=http://127.0.0.1:9', context).then(store => store.check())
    await expect(asked).rejects.toThrow(
      `Could not log in to the s3 store: ${name} has spaces or other characters that no key has. Copy it again into the secret, without a line break.`,
    )
  },
)

test('a store that is busy with the same name is asked again, after the pause that it wants', async () => {
  let asked = 0
  const { store, host } = await storeThat((_, response) => {
    if (asked++ === 0) return response.writeHead(409, { 'retry-after': '0' }).end(error('ConditionalRequestConflict'))
    response.end('<ListVersionsResult></ListVersionsResult>')
  })
  expect(await store.files({ ...tag, name: 'release' })).toBeUndefined()
  expect([asked, host.lines]).toEqual([
    2,
    [
      expect.stringMatching(
        /^Could not list s3:\/\/acme: the store answered 409 ConditionalRequestConflict .* Trying again in 0.0 s/,
      ),
    ],
  ])
})

test('progress is what was sent for the first time, however often a file is sent', async () => {
  let puts = 0
  const { port } = await listening((request, response) => {
    request.resume().on('end', () => response.writeHead(puts++ === 0 ? 503 : 200, { 'retry-after': '0' }).end())
  })
  const { files, remove } = filesToKeep({ 'a.json': 'x'.repeat(1000) })
  let sent = 0
  const progress = (bytes: number) => {
    sent += bytes
  }
  const { status } = await exchange({
    url: `http://127.0.0.1:${port}/acme/a.json`,
    method: 'PUT',
    headers: {},
    body: { path: files[0]?.path ?? '', size: 1000, onSent: counted(1000, progress) },
    attempted: 'write a.json',
    action: 's3:PutObject',
    host: testHost({ env: {} }),
    retry: patient,
  })
  remove()
  expect([status, puts, sent]).toEqual([200, 2, 1000])
})

test('a bucket with more versions than a release can have is refused', async () => {
  const version = '<Version><Key>k</Key><VersionId>1</VersionId><IsLatest>false</IsLatest></Version>'
  let page = 0
  const { store } = await storeThat((_, response) =>
    response.end(
      `<ListVersionsResult><IsTruncated>true</IsTruncated><NextKeyMarker>${page++}</NextKeyMarker>${version.repeat(51_000)}</ListVersionsResult>`,
    ),
  )
  await expect(store.files({ ...tag, name: 'release' })).rejects.toThrow('more than the 100000 versions accepted.')
})

test.each([
  ['the same place', () => '<NextKeyMarker>k</NextKeyMarker>', 2],
  ['no place', () => '', 1],
  ['another place each time, and has nothing', (page: number) => `<NextKeyMarker>${page}</NextKeyMarker>`, 1000],
])('a list that goes on at %s is neither believed nor followed for good', async (_, marker, requests) => {
  let page = 0
  const { store } = await storeThat((_, response) => {
    page += 1
    response.end(`<ListVersionsResult><IsTruncated>true</IsTruncated>${marker(page)}</ListVersionsResult>`)
  })
  await expect(store.files({ ...tag, name: 'release' })).rejects.toThrow(
    'Could not list s3://acme/releases/acme/widget/v1/release/archive.json: the store says that its list goes on, and not after which name. Check that the endpoint is that of a store with the API of S3, and the proxies in between.',
  )
  expect(page).toBe(requests)
})

test.each(['', '<?xml version="1.0" encoding="UTF-8"?>'])(
  'an error after much white space is an error, and a tag that looks like one is none (%j)',
  async start => {
    const record = recordOf({ ...tag, tag: 'v1<Error>', name: 'release' }, [])
    const listed = `<ListVersionsResult><Version><Key>releases/acme/widget/v1=3CError=3E/release/archive.json</Key><VersionId>1</VersionId></Version></ListVersionsResult>`
    const answers = [listed, record, `${start}${' '.repeat(500)}${error('AccessDenied').replace(/^<.*?>/, '')}`]
    const { store } = await storeThat((_, response) => response.end(answers.shift()))
    expect(await store.files({ ...tag, tag: 'v1<Error>', name: 'release' })).toEqual([])
    await expect(store.files({ ...tag, name: 'release' })).rejects.toThrow('the login may not do that ("No").')
  },
)

test('a copy that can not be read is a Problem that names the file and the store', async () => {
  const { store } = await storeThat((request, response) => {
    if (request.method === 'HEAD') return response.writeHead(200, { 'content-length': '2' }).end()
    if (!(request.url ?? '').includes('versions')) return response.writeHead(404).end()
    response.end(
      '<ListVersionsResult><Version><Key>releases/acme/widget/v1/release/a</Key><VersionId>1</VersionId><Size>2</Size></Version></ListVersionsResult>',
    )
  })
  await expect(
    store.get(
      { ...tag, name: 'release' },
      { ...aFile, size: 2 },
      join(tmpdir(), 'release-tools-test-absent'),
      () => {},
    ),
  ).rejects.toThrow('Could not get a from s3://acme/releases: the server answered 404 Not Found.')
})

test('a store other than AWS gets an identity token for its host, and one that gives no credentials is a Problem', async () => {
  const { port } = await listening((_, response) => response.end('<AssumeRoleWithWebIdentityResponse/>'))
  const audiences: string[] = []
  const request = async (audience: string) => `a-token-${audiences.push(audience)}`
  const idTokens = { request, fromGitHubCom: true, variables: {} }
  const host = testHost({ env: {} })
  const address = `s3://acme?endpoint=http://127.0.0.1:${port}&region=auto&role=arn:aws:iam::1:role/archive`
  const store = await openStore(address, {
    host: Object.create(host, { idTokens: { value: idTokens } }),
    repository: 'acme/widget',
  })
  await expect(store.check()).rejects.toThrow(
    'Could not take the role arn:aws:iam::1:role/archive: the answer has no credentials. Check the endpoint.',
  )
  expect(audiences).toEqual(['127.0.0.1'])
})

test('a person logs in with the environment, although the address names the role of jobs', async () => {
  const asked: string[] = []
  const { port } = await listening((request, response) => {
    asked.push(`${request.method} ${/Credential=(\w+)/.exec(request.headers.authorization ?? '')?.[1]}`)
    response.end('<ListVersionsResult/>')
  })
  const address = `s3://acme?endpoint=http://127.0.0.1:${port}&region=auto&role=arn:aws:iam::1:role/archive`
  const env = { AWS_ACCESS_KEY_ID: 'key', AWS_SECRET_ACCESS_KEY: 'archive-secret' }
  const context = { repository: 'acme/widget', byPerson: true }
  const store = await openStore(address, { ...context, host: testHost({ env }) })
  expect([await store.files({ ...tag, name: 'release' }), asked]).toEqual([undefined, ['GET key']])
  await expect(openStore(address, { ...context, host: testHost() })).rejects.toThrow(
    'Could not log in to the s3 store: AWS_ACCESS_KEY_ID is not set, and only a job can take the role of an address. Set the variables of a login that may read: `aws configure export-credentials --format env` prints those of yours.',
  )
})
