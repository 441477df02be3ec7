import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { listElement, parseProperties, splitList } from '../src/properties.ts'

const read = (text: string) => Object.fromEntries(parseProperties(text, 'a.properties'))

describe('java.util.Properties', () => {
  // From the documentation of Properties.load, and of Sonar.
  test.each<[name: string, text: string, expected: Record<string, string>]>([
    ['nothing', '', {}],
    ['comments and blank lines', '# a=b\n\t! c=d\n\n \t\f\nsonar.projectKey=k', { 'sonar.projectKey': 'k' }],
    ['all separators', 'a=1\nb:2\nc 3\nd\t4\ne = 5\nf : 6', { a: '1', b: '2', c: '3', d: '4', e: '5', f: '6' }],
    ['only the first separator', 'url=http://a.b/?c=d:e', { url: 'http://a.b/?c=d:e' }],
    ['a key alone', 'cheeses', { cheeses: '' }],
    ['an empty value', 'a=\nb=1', { a: '', b: '1' }],
    ['an empty key', '=x', { '': 'x' }],
    ['escaped separators in keys', 'a\\:b\\=c\\ d=e', { 'a:b=c d': 'e' }],
    ['white space before keys and values', '   a  =   b c', { a: 'b c' }],
    ['white space after values, as the scanner cuts it', 'a=b \t\nc=\\ d\\ ', { a: 'b', c: 'd' }],
    ['continued lines', 'fruits=apple, \\\n    pear, \\\r\n  fig', { fruits: 'apple, pear, fig' }],
    ['a comment sign within a continued line', 'a=b,\\\n#c', { a: 'b,#c' }],
    ['an even number of backslashes', 'a=b\\\\\nc=d', { a: 'b\\', c: 'd' }],
    ['a continued last line', 'a=b\\', { a: 'b' }],
    ['a continued blank line', 'a=b\\\n\nc=d', { a: 'b', c: 'd' }],
    ['escapes', 'a=\\u00e4\\u20AC\\x\\"\\tb', { a: 'ä€x"\tb' }],
    ['plain UTF-8', 'sonar.sources=src/ä,π', { 'sonar.sources': 'src/ä,π' }],
    ['old line ends', 'a=b\rc=d', { a: 'b', c: 'd' }],
    ['the last of several', 'a=1\na=2', { a: '2' }],
    ['names of objects', '__proto__=1\nconstructor=2', { ['__proto__']: '1', constructor: '2' }],
  ])('%s', (_name, text, expected) => {
    expect([...parseProperties(text, 'x')].sort()).toEqual(Object.entries(expected).sort())
  })

  test.each([
    [
      'a=\\u12',
      'Could not read a.properties: \\u12 in it is not an escape sequence: four hexadecimal digits must follow \\u.',
    ],
    ['a=\\u12G4', 'Could not read a.properties: \\u12G4 in it is not an escape sequence'],
    ['\uFEFFa=b', 'Could not read a.properties: it begins with a byte order mark. Write it in UTF-8'],
    ['a'.repeat(2 ** 20 + 1), 'Could not read a.properties: it has more than the 1048576 characters accepted.'],
  ])('refuses %#', (text, message) => {
    expect(() => read(text)).toThrow(message)
  })

  test('reads back whatever is escaped', () => {
    const escaped = (text: string) => [...text].map(sign => (/[a-z0-9.]/i.test(sign) ? sign : unicode(sign))).join('')
    const unicode = (sign: string) =>
      sign
        .split('')
        .map(unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .join('')
    const value = fc.string({ unit: 'binary' }).map(text => text.replace(/^[\0-\x20]+|[\0-\x20]+$/g, ''))
    fc.assert(
      fc.property(fc.dictionary(fc.string({ minLength: 1 }), value), entries => {
        const text = Object.entries(entries).map(([key, value]) => `${escaped(key)}=${escaped(value)}`)
        expect([...parseProperties(text.join('\n'), 'x')]).toEqual(Object.entries(entries))
      }),
    )
  })

  test('takes any text without hanging', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('\\', '=', ' ', '\n', '\r', 'u', 'a', '#') }), text => {
        try {
          read(text)
        } catch (error) {
          expect(String(error)).toContain('Could not read a.properties')
        }
      }),
    )
  })
})

describe('lists', () => {
  test.each([
    ['', []],
    [' , ,', []],
    ['a', ['a']],
    ['src, lib ,tests', ['src', 'lib', 'tests']],
    ['"a,b",c', ['a,b', 'c']],
    [' "a ""b""" , c ', ['a "b"', 'c']],
    ['a\nb,\nc', ['a', 'b', 'c']],
    ['"open,a', ['"open', 'a']],
    ['a"b,c', ['a"b', 'c']],
  ])('%j', (value, elements) => {
    expect(splitList(value)).toEqual(elements)
  })

  test('come back as they were joined', () => {
    const element = fc.string({ minLength: 1, unit: fc.constantFrom('a', ',', '"', '/', '*', 'ä', ' ') })
    fc.assert(
      fc.property(fc.array(element.filter(text => text.trim() === text && text !== '')), elements => {
        expect(splitList(elements.map(listElement).join(','))).toEqual(elements)
      }),
    )
  })
})
