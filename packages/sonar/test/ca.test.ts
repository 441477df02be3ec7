import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readCertificates, trustAuthorities } from '../src/ca.ts'
import { sonarServer } from '../src/server.ts'
import { SonarApi } from '../src/sonar-api.ts'
import { selfSigned } from './support/certificate.ts'

const own = selfSigned()
let server: Server
beforeAll(async () => {
  server = createServer(own, (_request, response) => void response.end('{"edition":"developer"}'))
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
})
afterAll(() => {
  server.close()
  server.closeAllConnections()
})

function ask() {
  const hostUrl = `https://127.0.0.1:${(server.address() as AddressInfo).port}`
  const api = new SonarApi({ server: sonarServer({ hostUrl }), token: 't', say: () => {}, env: {} })
  return api.get({ path: 'api/navigation/global', attempted: 'ask Sonar' })
}

test('a server with a certificate of its own is trusted once its authority is', async () => {
  await expect(ask()).rejects.toThrow(
    '(DEPTH_ZERO_SELF_SIGNED_CERT). Set `ca-certificate` to the certificate of the authority that signed it.',
  )
  const undo = trustAuthorities(`Our authority\n${own.cert}`, '`ca-certificate`')
  try {
    expect(await ask()).toEqual({ edition: 'developer' })
  } finally {
    undo()
  }
})

describe('readCertificates', () => {
  test('all of them, without what stands between', () => {
    const other = selfSigned().cert
    expect(readCertificates(`# a\n${own.cert}# b\r\n${other}`, 'x')).toEqual([own.cert.trim(), other.trim()])
  })

  test.each([
    ['', 'Could not read ca.pem: it contains no certificate in PEM format.'],
    ['-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----', 'certificate 1 cannot be read ('],
    [`${own.cert}${own.key}`, 'it contains a private key.'],
    [own.cert.repeat(1001), 'it contains more than 1000 certificates.'],
  ])('refuses what is none (%#)', (text, message) => {
    expect(() => readCertificates(text, 'ca.pem')).toThrow(message)
  })
})

test('Node before 24.5 cannot', () => {
  expect(() => trustAuthorities(own.cert, 'ca.pem', {})).toThrow('Use a runner with Node 24.5 or newer.')
})
