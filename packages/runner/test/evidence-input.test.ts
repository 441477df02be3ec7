import { describe, expect, test } from '@jest/globals'
import { evidenceInput } from '../src/evidence-input.ts'

const sha256 = 'a'.repeat(64)
const list = (...names: string[]) => JSON.stringify(names.map(name => ({ name, digest: { sha256 } })))
const read = (value: string) => evidenceInput(value, 'evidence')

describe('the input `evidence`', () => {
  test('joins the outputs of several jobs, whatever else they say', () => {
    const more = `[{"name":"c","digest":{"sha256":"${sha256}","sha1":"x"},"uri":"u"}]`
    expect(read(`\n${list('a', 'directories/api/b.json')}\n\n  ${more}\n`)).toEqual(
      ['a', 'directories/api/b.json', 'c'].map(name => ({ name, digest: { sha256 } })),
    )
  })

  test('takes the outputs of the jobs of a matrix together, with those of other jobs', () => {
    const outputs = { 'image-0': list('x'), 'image-1': '', 'image-2': `${list('y')}\n${list('z')}` }
    const joined = read(`${list('a')}\n${JSON.stringify(outputs, null, 2)}\n${list('b')}`)
    expect(joined?.map(({ name }) => name)).toEqual(['a', 'x', 'y', 'z', 'b'])
    expect(() => read('{"image-0":""}')).toThrow('it is not a list with at least one entry.')
    expect(() => read('{"image-0":[]}')).toThrow('it is not a list with at least one entry.')
    expect(() => read(`{\n${list('a')}`)).toThrow('it is not JSON')
  })

  test('is undefined only for the word `none`', () => {
    expect(read('none')).toBeUndefined()
  })

  test.each([
    ['', 'it is empty. Give the output `evidence` of each job that made evidence, one per line'],
    ['\n \n', 'it is empty.'],
    ['none\nnone', 'it is not JSON'],
    ['[]', 'it is not a list with at least one entry.'],
    [`${list('a')}\n{}`, 'it is not a list with at least one entry.'],
    [list('a').replace('aaaa', 'AAAA'), 'has no name or no SHA-256 digest.'],
    [list('../../etc/passwd'), '"../../etc/passwd" is not a path.'],
    [list('/etc/passwd'), '"/etc/passwd" is not a path.'],
  ])('refuses %j', (value, message) => {
    expect(() => read(value)).toThrow(message)
  })
})
