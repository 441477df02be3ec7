import { describe, expect, test } from '@jest/globals'
import { X509Certificate } from '@sigstore/core'
import { certificateFacts } from '../../src/sigstore/certificate-facts.ts'
import { type Run, sigstoreAuthority } from '../../testing/authority.ts'
import { generatorRun } from '../../testing/builds.ts'
import { der, oid, sequence, utf8 } from '../../testing/der.ts'

const authority = sigstoreAuthority()
const run = generatorRun('generator_generic')

/** The extensions of a certificate in the form that the library gives. */
function factsOf(over: Partial<Run> = {}) {
  const certificate = X509Certificate.parse(Buffer.from(authority.certify({ ...run, ...over }).der))
  const oids = certificate.extensions.map(({ subs }) => ({
    oid: { id: subs[0]?.toOID().split('.').map(Number) ?? [] },
    value: subs.at(-1)?.value ?? Buffer.alloc(0),
  }))
  return certificateFacts({ oids })
}

/** Facts of one extension with any content. */
const factsWith = (id: string, ...values: Buffer[]) =>
  certificateFacts({ oids: values.map(value => ({ oid: { id: id.split('.').map(Number) }, value })) })
const names = '2.5.29.17'
const claim = (number: number) => `1.3.6.1.4.1.57264.1.${number}`

test('name and claims of a run', () => {
  const { uri, email, claims } = factsOf()
  expect([uri, email]).toEqual([`https://github.com/${run.workflow}`, undefined])
  expect(claims).toMatchObject({ 1: claims[8], 2: 'push', 12: 'https://github.com/acme/widget', 22: 'public' })
  expect(Object.keys(claims)).toHaveLength(21)
  expect(factsOf({ claims: { 14: undefined } }).claims).not.toHaveProperty('14')
  expect(factsOf({ claims: { 14: '' } }).claims[14]).toBe('')
})

describe('what is not exactly one text', () => {
  test.each([
    ['two values', claim(12), [utf8('a'), utf8('b')]],
    ['another type', claim(12), [der(0x16, Buffer.from('a'))]],
    ['more than a text', claim(12), [Buffer.concat([utf8('a'), utf8('b')])]],
    ['no UTF-8', claim(12), [der(0x0c, Buffer.from([0xff]))]],
  ])('%s', (_, id, values) => {
    expect(factsWith(id, ...values).claims[12]).toBeNull()
  })

  test('bare bytes that are no UTF-8', () => {
    expect(factsWith(claim(2), Buffer.from([0xff])).claims[2]).toBeNull()
  })
})

describe('the name', () => {
  const uri = (text: string) => der(0x86, Buffer.from(text))
  test.each([
    ['an email address', [sequence(der(0x81, Buffer.from('a@b.example')))], { email: 'a@b.example' }],
    [
      'a long URI',
      [sequence(uri(`https://a.example/${'x'.repeat(300)}`))],
      { uri: `https://a.example/${'x'.repeat(300)}` },
    ],
    ['two names', [sequence(uri('https://a.example'), uri('https://b.example'))], {}],
    ['two extensions', [sequence(uri('https://a.example')), sequence(uri('https://b.example'))], {}],
    ['another kind', [sequence(der(0x82, Buffer.from('a.example')))], {}],
    ['a space', [sequence(uri('https://a example'))], {}],
    ['other letters', [sequence(uri('https://аcme.example'))], {}],
    ['a name that is cut', [sequence(uri('https://a.example')).subarray(0, 9)], {}],
    ['a length that is cut', [Buffer.from([0x30, 0x81])], {}],
    ['an indefinite length', [Buffer.from([0x30, 0x80, 0, 0])], {}],
    ['a length of three bytes', [Buffer.from([0x30, 0x83, 0, 0, 1])], {}],
    ['no name', [oid('1.2')], {}],
  ] as [string, Buffer[], object][])('%s', (_, values, expected) => {
    const { claims, ...name } = factsWith(names, ...values)
    expect([name, claims]).toEqual([expected, {}])
  })
})
