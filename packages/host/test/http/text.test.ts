import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { downloadText } from '../../src/http/text.ts'
import { type FileServer, startFileServer, status } from '../../testing/file-server.ts'

let server: FileServer
const options = { limit: 100, retry: { attempts: 2, baseMs: 1, maxMs: 10 }, say: () => {}, env: {} }
beforeAll(async () => {
  server = await startFileServer({ '/text': Buffer.from('grüße') })
})
afterAll(() => server.stop())

test('a text, or that there is none', async () => {
  expect(await downloadText(`${server.url}/text`, options)).toBe('grüße')
  expect(await downloadText(`${server.url}/none`, options)).toBeUndefined()
})

test('a text that is too long is refused', async () => {
  await expect(downloadText(`${server.url}/text`, { ...options, limit: 3 })).rejects.toThrow(
    'it has more than the 3 bytes accepted.',
  )
})

test('other answers and broken connections are Problems', async () => {
  server.next('/text', status(403))
  await expect(downloadText(`${server.url}/text`, options)).rejects.toThrow('the server answered 403 Forbidden.')
  const cut = (_request: unknown, response: { destroy(): void }) => response.destroy()
  server.next('/text', cut, cut)
  await expect(downloadText(`${server.url}/text`, options)).rejects.toThrow('the request failed (UND_ERR_SOCKET).')
})
