/** @needs sigstore */
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { completeWheel, sdist } from '@release-tools/evidence/testing'
import { type IndexFault, type PyPIDouble, serve, testHost } from '@release-tools/testbed'
import { readAddress } from '../src/address.ts'
import { publishToIndex } from '../src/publish.ts'
import { distributions, index, publisherHost, requestTo, sdistName, wheelName } from './support/index-job.ts'

jest.setTimeout(60_000)

let double: PyPIDouble
beforeEach(async () => {
  double = await index({ token: 'pypi-secret' })
})
afterEach(() => double.stop())

const sourceOnly = () => distributions({ [sdistName]: sdist('widget', '1.2.3') })
const wheelOnly = async () => (await distributions({ [wheelName]: completeWheel('widget', '1.2.3') }))[0]

const login = { user: '__token__', token: 'pypi-secret' }
const byToken = async (own = {}) =>
  publishToIndex(await requestTo(double.uploadUrl, { login, ...own }), testHost({ env: {} }))
const results = (published: { files: { result: string }[] }) => published.files.map(({ result }) => result)
const posts = () => double.log().filter(({ method, path }) => method === 'POST' && path === '/legacy/').length

/** The n-th request to a path gets a fault. */
function failAt(path: string, method: string, nths: number[], fault: IndexFault) {
  let count = 0
  double.setFaults(entry => {
    if (entry.path !== path || entry.method !== method) return undefined
    count++
    return nths.includes(count) ? fault : undefined
  })
}

const answer = (status: number, type = 'text/plain', body = 'out of order') => ({
  answer: { status, headers: { 'content-type': type }, body },
})

describe('what the index has already', () => {
  test('the version with other bytes: stops before the first upload and names both digests', async () => {
    const wheel = await wheelOnly()
    await byToken({ distributions: [wheel] })
    double.setFaults(undefined)
    const other = await distributions({
      [sdistName]: sdist('widget', '1.2.3'),
      [wheelName]: completeWheel('widget', '1.2.3', 'Metadata-Version: 2.1\nName: widget\nVersion: 1.2.3\n'),
    })
    await expect(byToken({ distributions: other })).rejects.toThrow(
      `other bytes under the same name: ${wheelName} (SHA-256 there: ${wheel.sha256}, in the release: ${other[1]?.sha256}). Nothing was uploaded. Release the next version`,
    )
    expect(posts()).toBe(0)
  })

  test('a part of the version: uploads the rest, within two weeks', async () => {
    const [source] = await sourceOnly()
    const wheel = await wheelOnly()
    await byToken({ distributions: [source] })
    double.setFaults(undefined)
    double.pass(13)
    expect(results(await byToken({ distributions: [source, wheel] }))).toEqual(['present', 'uploaded'])
    expect(posts()).toBe(1)
  })

  test('a part of the version for more than two weeks: quotes PyPI and says what to do', async () => {
    await byToken({ distributions: await sourceOnly() })
    double.pass(15)
    await expect(byToken()).rejects.toThrow(
      /it answered 400 \(Uploading new files to releases older than 14 days is not allowed\.\)\. Release the next version: /,
    )
  })

  test('the name of a deleted file: quotes PyPI and says what to do', async () => {
    await byToken()
    double.delete(wheelName)
    await expect(byToken()).rejects.toThrow(/previously used by a file .* Release the next version: the name of a file/)
  })

  test('a project that takes no files: says so before the first upload', async () => {
    await byToken({ distributions: await sourceOnly() })
    double.setFaults(undefined)
    for (const status of ['archived', 'quarantined'] as const) {
      double.setStatus('widget', { status, reason: 'moved' })
      await expect(byToken()).rejects.toThrow(
        `the project is ${status} on ${new URL(double.uploadUrl).host} (moved), and takes no files.`,
      )
    }
    expect(posts()).toBe(0)
  })

  test('all of the version, and a project that was archived since: nothing is to do', async () => {
    await byToken()
    double.setStatus('widget', { status: 'archived', reason: 'done' })
    expect(results(await byToken())).toEqual(['present', 'present'])
  })

  test('other files of the version, and yanked ones: warns of them, once', async () => {
    const [source] = await sourceOnly()
    const wheel = await wheelOnly()
    await byToken({ distributions: [source, wheel] })
    const stored = double.files.get(sdistName)
    if (stored !== undefined) stored.yanked = true
    const host = testHost({ env: {} })
    await publishToIndex(await requestTo(double.uploadUrl, { login, distributions: [source] }), host)
    const where = new URL(double.uploadUrl).host
    expect(host.lines.filter(line => line.startsWith('warning: '))).toEqual([
      `warning: ${where} has files of this version that are not of the release: ${wheelName}.`,
      `warning: ${where} has ${sdistName}, but yanked.`,
    ])
  })
})

describe('a server in trouble', () => {
  test('5xx in the middle: tries again, and looks first', async () => {
    failAt('/legacy/', 'POST', [2], answer(502, 'text/html', '<html><title>x</title><p>Bad <b>gateway</b></p></html>'))
    expect(results(await byToken())).toEqual(['uploaded', 'uploaded'])
    expect(posts()).toBe(3)
  })

  test('too many requests: waits as long as it is asked to, and 503 without a word: says so', async () => {
    const busy = { answer: { status: 429, headers: { 'retry-after': '0', 'content-type': 'text/plain' }, body: '' } }
    failAt('/legacy/', 'POST', [1], busy)
    expect(results(await byToken({ distributions: await sourceOnly() }))).toEqual(['uploaded'])
    failAt('/simple/widget/', 'GET', [1, 2, 3], { answer: { status: 503, headers: {}, body: '' } })
    await expect(byToken()).rejects.toThrow(' answered 503. Run the job again later')
  })

  test('5xx for good: fails with its words, and a second run finishes', async () => {
    failAt('/legacy/', 'POST', [2, 3, 4], answer(503, 'text/html', '<title>x</title><p>Back\n <b>soon</b></p>'))
    await expect(byToken()).rejects.toThrow(
      /answered 503 \(Back soon\)\. Run the job again later: it finishes what it began\.$/,
    )
    expect([...double.files.keys()]).toEqual([sdistName])
    double.setFaults(undefined)
    expect(results(await byToken())).toEqual(['present', 'uploaded'])
  })

  test('a lost answer after an upload: finds the file there, and sends nothing twice', async () => {
    failAt('/legacy/', 'POST', [1, 2], 'cut after')
    expect(results(await byToken())).toEqual(['uploaded', 'uploaded'])
    expect(posts()).toBe(2)
  })

  test('everything is lost after an upload: the next run is a success without an upload', async () => {
    const wheel = await wheelOnly()
    let sent = false
    double.setFaults(({ method }) => {
      if (sent) return 'cut'
      sent = method === 'POST'
      return sent ? 'cut after' : undefined
    })
    await expect(byToken({ distributions: [wheel] })).rejects.toThrow(
      /: the request failed \(\w+\)\. Check the network, then try again\.$/,
    )
    double.setFaults(undefined)
    expect(results(await byToken({ distributions: [wheel] }))).toEqual(['present'])
    expect(posts()).toBe(0)
  })

  test.each([
    ['the page of a proxy', 200, 'text/html', '<html><a href="/login">Log in</a></html>', 'the page of a proxy'],
    ['text', 200, 'text/plain', 'widget-1.2.3.tar.gz', 'not a list of files'],
    ['other JSON', 200, 'application/json', '{"files":{}}', 'not that of the simple API'],
    ['half of the JSON', 200, 'application/json', '{"meta":{"api-version":"1.4"},"files":[', 'only a part of it'],
    [
      'a list with a wrong digest',
      200,
      'application/json',
      '{"meta":{"api-version":"1.0"},"files":[{"filename":"a.whl","url":"b","hashes":{"sha256":"x"}}]}',
      'proper digest',
    ],
    ['a login', 401, 'text/plain', 'who are you?', 'answered 401 (who are you?). Set `api-token`'],
    ['a refusal', 410, 'text/plain', 'gone', 'answered 410 (gone). Check `index-url`'],
  ])('%s instead of the list of files: fails, and uploads nothing', async (_, status, type, body, message) => {
    failAt('/simple/widget/', 'GET', [1, 2, 3, 4, 5], answer(status, type, body))
    await expect(byToken()).rejects.toThrow(message)
    expect(posts()).toBe(0)
  })

  test('a success that is none: the file is missed when it is read back', async () => {
    failAt('/legacy/', 'POST', [1, 2], answer(200, 'text/html', '<title>Log in</title>'))
    await expect(byToken()).rejects.toThrow(
      /does not list widget-1\.2\.3\.tar\.gz, widget-1\.2\.3-py3-none-any\.whl yet\. Run the job again/,
    )
  })

  test.each([
    [301, '', 'Set `repository-url` to the address that it redirects to'],
    [404, '', 'Check `repository-url`.'],
    [403, 'Invalid or non-existent authentication information.', 'may upload to the project widget'],
    [400, 'Only one sdist may be uploaded per release.', 'Build one source distribution'],
    [400, 'File too large. Limit for project', 'Ask PyPI for a higher limit'],
    [400, 'Some new rule', 'Correct what the index says, and run the job again: it uploads only what is missing.'],
    [403, 'New uploads are temporarily disabled.', 'status.python.org'],
  ])('a refused upload (%d %s): says what to do', async (status, text, next) => {
    failAt('/legacy/', 'POST', [1], answer(status, 'text/plain', text))
    const failure = byToken()
    await expect(failure).rejects.toThrow(`it answered ${status}${text === '' ? '' : ` (${text})`}. `)
    await expect(failure).rejects.toThrow(next)
  })

  test('an endless answer ends', async () => {
    failAt('/legacy/', 'POST', [1], answer(400, 'text/plain', 'x'.repeat(2 * 1024 * 1024)))
    await expect(byToken()).rejects.toThrow('answered with more than the 1048576 bytes accepted')
  })

  test('an index that states no digests: the bytes are compared', async () => {
    const files = await distributions()
    const bytes: Record<string, Buffer | string> = {
      [`/files/${sdistName}`]: sdist('widget', '1.2.3'),
      [`/files/${wheelName}`]: completeWheel('widget', '1.2.3'),
    }
    let [place, status, again] = ['../../files/', 200, '']
    const links = () => [sdistName, wheelName].map(file => `<a href="${place}${file}">${file}</a>`).join('') + again
    const plain = await serve(0, async ({ url = '' }) => ({
      status: url.startsWith('/simple/') ? 200 : status,
      headers: { 'content-type': url.startsWith('/simple/') ? 'text/html' : 'application/octet-stream' },
      body: url.startsWith('/simple/') ? links() : (bytes[url] ?? ''),
    }))
    const address = readAddress(`${plain.url}/`, undefined)
    expect(results(await byToken({ address, distributions: files }))).toEqual(['present', 'present'])
    bytes[`/files/${wheelName}`] = 'shorter'
    await expect(byToken({ address, distributions: files })).rejects.toThrow('other bytes under the same name')
    bytes[`/files/${wheelName}`] = 'x'.repeat(10_000)
    await expect(byToken({ address, distributions: files })).rejects.toThrow(
      'SHA-256 there: unknown, since it has more than',
    )
    bytes[`/files/${wheelName}`] = 'missing'
    status = 410
    await expect(byToken({ address, distributions: files })).rejects.toThrow('answered 410. Check the index.')
    bytes[`/files/${wheelName}`] = completeWheel('widget', '1.2.3')
    status = 200
    // Both are called the same on a page that was merged from two indexes.
    again = `<a href="/other/${wheelName}#sha256=${'0'.repeat(64)}">${wheelName}</a>`
    await expect(byToken({ address, distributions: files })).rejects.toThrow(`SHA-256 there: ${'0'.repeat(64)}`)
    place = 'http://files.example/'
    await expect(byToken({ address, distributions: files })).rejects.toThrow(
      'its address http://files.example is not encrypted.',
    )
    await plain.stop()
  })
})

describe('Trusted Publishing', () => {
  const publish = async (claims = {}) => publishToIndex(await requestTo(double.uploadUrl), publisherHost(claims))

  test('an unknown publisher: names the fields to enter at PyPI', async () => {
    await expect(publish({ environment: 'release' })).rejects.toThrow(
      /it answered 422 \(invalid-publisher: valid token, but no corresponding publisher .*\)\. Add a Trusted Publisher to the project, or a pending one if the project is new, with exactly these fields: owner “acme”, repository “widget”, workflow “release\.yml”, environment “release”\.$/,
    )
    expect(posts()).toBe(0)
  })

  test('a reusable workflow: says where to call the action instead, and signs nothing', async () => {
    const reusable = { job_workflow_ref: 'acme/shared/.github/workflows/publish.yml@refs/heads/main' }
    await expect(publish(reusable)).rejects.toThrow(
      /written in the reusable workflow acme\/shared\S+, and PyPI accepts no publisher from there\. Call `publish-pypi` in a job of release\.yml itself/,
    )
  })

  test('an index without it: asks for a token', async () => {
    const other = await index({ publishers: [] })
    await expect(publishToIndex(await requestTo(other.uploadUrl), publisherHost())).rejects.toThrow(
      'it does not offer it (403). Set `api-token` to a token of this index',
    )
    await other.stop()
  })

  test('a job without the permission: names it', async () => {
    await expect(publishToIndex(await requestTo(double.uploadUrl), testHost({ env: {} }))).rejects.toThrow(
      'id-token: write',
    )
  })

  test('a lost answer to the exchange: asks with a new token, because the index takes each once', async () => {
    failAt('/_/oidc/mint-token', 'POST', [1], 'cut after')
    expect(results(await publish())).toEqual(['uploaded', 'uploaded'])
  })

  test('one token for all files, or more if the uploads take long', async () => {
    const mints = () => double.log().filter(({ path }) => path === '/_/oidc/mint-token').length
    double.setFaults(undefined)
    await publishToIndex(await requestTo(double.uploadUrl, { attestations: undefined }), publisherHost())
    expect(mints()).toBe(1)
    for (const file of [sdistName, wheelName]) double.files.delete(file)
    await publishToIndex(await requestTo(double.uploadUrl, { attestations: undefined, tokenMs: 0 }), publisherHost())
    expect(mints()).toBe(3)
  })

  test('an answer that is none of an index: does not repeat it, since it may have a token', async () => {
    failAt('/_/oidc/mint-token', 'POST', [1], answer(418, 'application/json', '{"token":"pypi-leaked"}'))
    const failure = publish()
    await expect(failure).rejects.toThrow(
      'it answered 418. See https://docs.pypi.org/trusted-publishers/troubleshooting/',
    )
    await expect(failure).rejects.not.toThrow('leaked')
  })

  test('an index that asks for a token for another service gets none', async () => {
    failAt('/_/oidc/audience', 'GET', [1], answer(200, 'application/json', '{"audience":"sigstore"}'))
    await expect(publish()).rejects.toThrow('it asks for an identity token for "sigstore", which is another service.')
    expect(double.log().map(({ path }) => path)).not.toContain('/_/oidc/mint-token')
  })

  test('an answer whose token is none: masks nothing', async () => {
    for (const token of ['', 'e', 'two words of some length', 'x'.repeat(20_000)]) {
      failAt('/_/oidc/mint-token', 'POST', [1], answer(200, 'application/json', JSON.stringify({ token })))
      const host = publisherHost()
      await expect(publishToIndex(await requestTo(double.uploadUrl), host)).rejects.toThrow('it answered 200.')
      expect(host.secrets).not.toContain(token)
    }
  })

  test('attestations of another workflow are refused in the words of PyPI', async () => {
    failAt('/legacy/', 'POST', [1], answer(400, 'text/plain', 'Invalid attestations supplied during upload: no'))
    await expect(publish()).rejects.toThrow(/supplied during upload: no\)\. Set `attestations: false`/)
  })

  test('an index that loses attestations: warns', async () => {
    const host = publisherHost()
    double.files.set = (name, file) => Map.prototype.set.call(double.files, name, { ...file, provenance: undefined })
    await publishToIndex(await requestTo(double.uploadUrl), host)
    expect(host.lines).toContainEqual(
      expect.stringMatching(/^warning: .* shows no attestation of widget-1\.2\.3\.tar\.gz, /),
    )
  })

  test('no secret is shown: the tokens and the header are masked', async () => {
    const host = publisherHost()
    await publishToIndex(await requestTo(double.uploadUrl), host)
    const minted = host.secrets.find(secret => secret.startsWith('pypi-'))
    expect(host.secrets).toContain(Buffer.from(`__token__:${minted}`).toString('base64'))
    expect(host.lines.join('\n')).not.toContain(minted)
  })
})
