import { expect, test } from '@jest/globals'
import { readAddress } from '../src/address.ts'
import { requireOwnAudience } from '../src/audience.ts'

const asked = (index: string, audience: string) => () => requireOwnAudience(audience, readAddress(index, undefined))
const [pypi, testPypi] = ['https://upload.pypi.org/legacy/', 'https://test.pypi.org/legacy/']
const own = 'https://index.example:8443/upload/'

test.each([
  [pypi, 'pypi'],
  [testPypi, 'testpypi'],
  [own, 'acme-index'],
  [own, 'index.example'],
  [own, 'https://index.example:8443/upload'],
])('%s may ask for a token for %s', (index, audience) => {
  expect(asked(index, audience)).not.toThrow()
})

test.each([
  [pypi, 'testpypi'],
  [pypi, 'sigstore'],
  [testPypi, 'pypi'],
  [own, 'sigstore'],
  [own, 'Sigstore'],
  [own, 'pypi'],
  [own, 'sts.amazonaws.com'],
  [own, 'https://github.com/acme'],
  [own, 'https://index.example.evil.example/'],
  [own, 'https://evil.example/index.example:8443'],
  [own, 'api://AzureADTokenExchange'],
  [own, 'npm:registry.example'],
  [own, '//iam.googleapis.com/projects/1'],
])('%s may not ask for a token for %s', (index, audience) => {
  expect(asked(index, audience)).toThrow(
    `it asks for an identity token for "${audience}", which is another service. It got none.`,
  )
})
