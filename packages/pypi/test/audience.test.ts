import { expect, test } from '@jest/globals'
import { isOwnAudience } from '../src/audience.ts'

const own = 'https://upload.index.example'

test.each([
  ['pypi', 'https://upload.pypi.org'],
  ['testpypi', 'https://test.pypi.org'],
  ['our-index', own],
  ['upload.index.example', own],
  ['index.example', own],
  ['https://index.example/', own],
  ['127.0.0.1:8080', 'http://127.0.0.1:8080'],
])('%s is an audience of %s', (audience, origin) => {
  expect(isOwnAudience(audience, origin)).toBe(true)
})

// With such a token, the index could sign as this workflow, upload elsewhere, or log in to a cloud.
test.each([
  ['sigstore', own],
  ['sigstore', 'https://upload.pypi.org'],
  ['pypi', 'https://test.pypi.org'],
  ['pypi', own],
  ['testpypi', own],
  ['sts.amazonaws.com', own],
  ['api://AzureADTokenExchange', own],
  ['https://github.com/acme', own],
  ['x.example', own],
  ['://', own],
  ['', own],
])('%s is no audience of %s', (audience, origin) => {
  expect(isOwnAudience(audience, origin)).toBe(false)
})
