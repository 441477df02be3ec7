import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { root, trackedFiles } from '../scripts/shared/repository.ts'

// Only packages/host/src/http/request.ts knows the proxy, the redirects that are safe, and the limits of an answer.
const own = 'packages/host/src/http/'
const sources = trackedFiles('packages/*/src/*.ts', 'actions/*/src/*.ts').filter(
  path => !path.startsWith(own) && !path.startsWith('packages/testbed/'),
)
const client =
  /(?<![\w.#])(?:globalThis\.)?fetch\(|from '(?:node:https?|node:http2|node:net|undici|@actions\/http-client)'/

test('no source but one makes a request by itself, so that every request goes through the proxy', () => {
  const texts = sources.map(path => ({ path, text: readFileSync(join(root, path), 'utf8') }))
  expect(sources.length).toBeGreaterThan(200)
  expect(texts.filter(({ text }) => client.test(text)).map(({ path }) => path)).toEqual([])
})

test('the rule finds the ways to make one', () => {
  const ways = [
    'await fetch(url)',
    'globalThis.fetch(url)',
    "import http from 'node:http'",
    "import { Agent } from 'undici'",
  ]
  expect(ways.filter(way => client.test(way))).toEqual(ways)
  expect(['this.#fetch(query)', 'api.fetch(x)', 'prefetch(x)'].filter(way => client.test(way))).toEqual([])
})
