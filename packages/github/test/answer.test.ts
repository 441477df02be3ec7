import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from '@jest/globals'
import { GitHub, Requests } from '@release-tools/github'
import { connectGitHub } from '@release-tools/runner'
import { testHost } from '@release-tools/testbed'

const release = {
  id: 7,
  tag_name: 'v1.0.0',
  draft: false,
  prerelease: false,
  html_url: 'https://github.com/acme/widget/releases/tag/v1.0.0',
  upload_url: 'https://uploads.github.com/repos/acme/widget/releases/7/assets{?name,label}',
}
const releaseRead = {
  id: 7,
  tag: 'v1.0.0',
  draft: false,
  prerelease: false,
  immutable: false,
  body: '',
  url: release.html_url,
  uploadUrl: release.upload_url,
}
const json = { 'content-type': 'application/json; charset=utf-8' }
const patience = { attempts: 3, baseMs: 0, maxMs: 1000, timeoutMs: 30_000 }
const unusable = (found: string) =>
  `the answer is not one of GitHub’s API: ${found}. Run the job again. If that does not help, check the proxies in between.`

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

/** A client through the real octokit. The server gives each answer once, and the last one from then on. */
async function clientOf(...answers: RequestListener[]): Promise<{ github: GitHub; requests: () => number }> {
  return impatientClientOf(patience.timeoutMs, ...answers)
}

async function impatientClientOf(timeoutMs: number, ...answers: RequestListener[]) {
  let requests = 0
  const server = createServer((request, response) => {
    const answer = answers[Math.min(requests, answers.length - 1)]
    requests += 1
    request.resume()
    answer?.(request, response)
  }).listen(0, '127.0.0.1')
  servers.push(server)
  await once(server, 'listening')
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const github = await connectGitHub(
    { token: 't', repository: 'acme/widget', apiUrl, patience: { ...patience, timeoutMs } },
    testHost(),
  )
  return { github, requests: () => requests }
}

const gives =
  (body: unknown, status = 200, headers: Record<string, string> = json): RequestListener =>
  (_, response) => {
    response.writeHead(status, headers)
    response.end(typeof body === 'string' ? body : JSON.stringify(body))
  }
const whole = gives([release])
const half = JSON.stringify([release]).slice(0, 60)

const broken: [string, RequestListener, string][] = [
  [
    'a web page',
    gives('<html>Log in</html>', 200, { 'content-type': 'text/html' }),
    'it is not JSON (content type "text/html", status 200)',
  ],
  ['nothing', gives(''), 'it is not JSON, or only a part of it'],
  ['no type', gives([release], 200, {}), 'it is not JSON (no content type, status 200)'],
  ['text that is called JSON', gives('<html>Log in</html>'), 'it is not JSON, or only a part of it'],
  ['half of the text, with a length that fits', gives(half), 'it is not JSON, or only a part of it'],
  ['null', gives('null'), 'it is null, which is not a list'],
  ['an object', gives({ message: 'hello' }), 'it is a mapping, which is not a list'],
  ['a list of something else', gives([{ ...release, draft: 'no' }]), '"[0].draft" is "no", which is not true or false'],
  ['a list with a hole', gives([release, null]), '"[1].id" is missing'],
  ['a success of another kind', gives([release], 202), 'its status is 202, not 200'],
  [
    'a refusal of a proxy',
    gives('<html>', 404, { 'content-type': 'text/html' }),
    'it is not JSON (content type "text/html", status 404)',
  ],
  [
    'a refusal without a reason',
    gives({ error: 'no' }, 403),
    'it is a mapping, which is not GitHub’s explanation of an error',
  ],
]

describe('an answer that is not GitHub’s, or not all of it', () => {
  test.each(broken)('is never a list: %s', async (_, answer, found) => {
    const { github, requests } = await clientOf(answer)
    await expect(github.releases()).rejects.toThrow(`Could not list the releases: ${unusable(found)}`)
    expect(requests()).toBe(3)
  })

  test.each(broken)('is asked for again: %s', async (_, answer) => {
    const { github, requests } = await clientOf(answer, whole)
    expect(await github.releases()).toEqual([releaseRead])
    expect(requests()).toBe(2)
  })

  test.each(broken)('never says that a tag or a release does not exist: %s', async (_, answer) => {
    const { github } = await clientOf(answer)
    await expect(github.published('v1.0.0')).rejects.toThrow('is not one of GitHub’s API')
    await expect(github.tag('v1.0.0')).rejects.toThrow('is not one of GitHub’s API')
  })

  test.each<[string, RequestListener]>([
    [
      'in the middle of its length',
      (_, response) => {
        response.writeHead(200, { ...json, 'content-length': '1000' })
        response.write(half, () => response.destroy())
      },
    ],
    [
      'in the middle of a chunk',
      (_, response) => {
        response.writeHead(200, json)
        response.write(half, () => response.destroy())
      },
    ],
    ['before its status', request => void request.socket.destroy()],
    [
      'in the middle of a refusal',
      (_, response) => {
        response.writeHead(404, { ...json, 'content-length': '1000' })
        response.write('{"message":', () => response.destroy())
      },
    ],
  ])('is asked for again where the connection ends %s', async (_, answer) => {
    const { github } = await clientOf(answer, whole)
    expect(await github.releases()).toEqual([releaseRead])
    const forever = await clientOf(answer)
    await expect(forever.github.releases()).rejects.toThrow(
      'Could not list the releases: the connection to GitHub failed',
    )
  })

  test.each(broken)('is never a list of changes: %s', async (_, answer) => {
    const { github } = await clientOf(answer)
    await expect(github.generateNotes('v1.0.0', 'c'.repeat(40), undefined)).rejects.toThrow(
      'Could not let GitHub generate the notes of v1.0.0: the answer is not one of GitHub’s API',
    )
    const again = await clientOf(answer, gives({ name: 'v1.0.0', body: 'list' }))
    expect(await again.github.generateNotes('v1.0.0', 'c'.repeat(40), 'v0.9.0')).toBe('list')
  })

  test('is given up if it comes too slowly', async () => {
    const slow: RequestListener = (_, response) => {
      response.writeHead(200, json)
      const timer = setInterval(() => response.write('['), 100)
      response.on('close', () => clearInterval(timer))
    }
    const { github } = await impatientClientOf(1000, slow, whole)
    expect(await github.releases()).toEqual([releaseRead])
  })

  test('is not read beyond the limit', async () => {
    const endless: RequestListener = (_, response) => {
      response.writeHead(200, json)
      const piece = `${'"x",'.repeat(1 << 16)}`
      const more = () => {
        while (!response.destroyed && response.write(piece)) {}
      }
      response.on('drain', more)
      response.write('[', more)
    }
    const { github, requests } = await clientOf(endless)
    await expect(github.published('v1.0.0')).rejects.toThrow('it has more than the 16777216 bytes accepted')
    expect(requests()).toBe(1)
    const { github: refusing } = await clientOf((request, response) => {
      response.statusCode = 404
      endless(request, response)
    })
    await expect(refusing.published('v1.0.0')).rejects.toThrow('more than the')
  })
})

describe('a 404', () => {
  const absent = gives({ message: 'Not Found' }, 404)
  const draft = { ...releaseRead, draft: true }

  test('of what GitHub named a moment ago is asked again, and then said', async () => {
    const { github } = await clientOf(absent, gives([]))
    expect(await github.assets(7)).toEqual([])
    const forever = await clientOf(absent)
    await expect(forever.github.assets(7)).rejects.toThrow(
      'Could not list the assets of the release: GitHub does not find it, although GitHub named it a moment ago. Run the job again. If somebody deleted it meanwhile, the next run makes it again.',
    )
    expect(forever.requests()).toBe(3)
  })

  test('of what is deleted means that it is done', async () => {
    const { github } = await clientOf(gives({ ...release, draft: true }), absent)
    await github.deleteDraft(draft)
    const gone = await clientOf(absent)
    await gone.github.deleteDraft(draft)
    expect(gone.requests()).toBe(1)
  })

  test('of a tag is asked again before it means that the tag does not exist', async () => {
    const { github, requests } = await clientOf(absent)
    expect(await github.tag('v1.0.0')).toBeUndefined()
    expect(requests()).toBe(3)
    const pushed = await clientOf(absent, gives({ object: { type: 'commit', sha: 'c'.repeat(40) } }))
    expect(await pushed.github.tag('v1.0.0')).toEqual({
      ...{ commit: 'c'.repeat(40), object: 'c'.repeat(40), message: undefined },
    })
  })

  test('of a tag is not asked again if the tag points to a tag, whose own message counts', async () => {
    const tag = (type: string, sha: string, message?: string) =>
      gives({ message, object: { type, sha: sha.repeat(40) } })
    const { github, requests } = await clientOf(
      tag('tag', 'a'),
      tag('tag', 'b', 'outer\n'),
      tag('commit', 'c', 'inner\n'),
    )
    expect(await github.tag('v1.0.0')).toEqual({ commit: 'c'.repeat(40), object: 'a'.repeat(40), message: 'outer\n' })
    expect(requests()).toBe(3)
  })

  test('of a release means at once that it does not exist', async () => {
    const { github, requests } = await clientOf(absent)
    expect(await github.published('v1.0.0')).toBeUndefined()
    expect(requests()).toBe(1)
  })
})

describe('before each write the release is read again, and once it is public', () => {
  const asset = { id: 1, name: 'a', size: 1, state: 'uploaded', digest: null }
  const draft = { ...releaseRead, draft: true }
  const refusal = `Could not write to the draft of v1.0.0: the release is public (${release.html_url}). Run the job again. It compares the two, and changes nothing.`

  test.each<[string, (github: GitHub) => Promise<unknown>]>([
    ['nothing is deleted', github => github.deleteDraft(draft)],
    ['no asset is deleted', github => github.deleteAsset(draft, asset)],
    ['no asset is uploaded', github => github.upload(draft, 'a', import.meta.filename, 'text/plain')],
    ['it is not published again', github => github.publish(draft, { name: '', body: '', prerelease: false }, true)],
  ])('%s', async (_, write) => {
    const methods: unknown[] = []
    const send = async (route: string) => {
      methods.push(route.split(' ')[0])
      return Response.json(release)
    }
    await expect(write(new GitHub(new Requests(send, 'acme/widget', testHost(), patience)))).rejects.toThrow(refusal)
    expect(methods).toEqual(['GET'])
  })
})
