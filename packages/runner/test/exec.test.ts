import { describe, expect, test } from '@jest/globals'
import { execute } from '../src/exec.ts'
import { OutputTail } from '../src/output-tail.ts'

const node = (program: string, line?: (line: string) => void) =>
  execute(process.execPath, ['-e', program], line === undefined ? {} : { line })
const limit = 4 * 1024 * 1024

// 6.4 MB in lines of 64 bytes, the last one named.
const long = (stream: string) =>
  `const line = 'x'.repeat(63) + '\\n'; process.${stream}.write(line.repeat(100000) + 'é end\\n')`

describe('a program', () => {
  test('gives its exit code, and what it wrote', async () => {
    const result = await node(`console.log('one'); console.error('twö'); process.exitCode = 3`)
    expect(result).toEqual({ exitCode: 3, stdout: 'one\n', stderr: 'twö\n' })
  })

  test('that is not there is a Problem', async () => {
    await expect(execute('/no/such/program', [])).rejects.toThrow('Could not run /no/such/program: ')
  })

  test('is given whole where nobody sees its lines', async () => {
    expect((await node(long('stdout'))).stdout.length).toBe(6_400_006)
  })

  test.each(['stdout', 'stderr'] as const)('leaves the last lines of its %s where they are seen', async stream => {
    let seen = 0
    const result = await node(long(stream), () => void seen++)
    expect(seen).toBe(100_001)
    expect(Buffer.byteLength(result[stream])).toBeLessThanOrEqual(limit)
    expect(Buffer.byteLength(result[stream])).toBeGreaterThan(limit - 100)
    expect(result[stream]).toMatch(/^x{63}\n/)
    expect(result[stream].endsWith('x\né end\n')).toBe(true)
  })

  test('does not mind that its lines can not be shown', async () => {
    const seen: string[] = []
    const result = await node(`process.stdout.write('one\\ntwo\\nthree\\n')`, line => {
      seen.push(line)
      throw new Error('the log is closed')
    })
    expect([result.stdout, seen]).toEqual(['one\ntwo\nthree\n', ['one', 'two', 'three']])
  })
})

describe('the end of an output', () => {
  function tailOf(...chunks: string[]) {
    const tail = new OutputTail(8)
    for (const chunk of chunks) tail.add(Buffer.from(chunk))
    return tail.text()
  }

  test.each([
    [[], ''],
    [['1234', '567\n'], '1234567\n'],
    [['1234', '567\n', '9'], '9'],
    [['123456789\n', 'ab\n', 'cd\n'], 'ab\ncd\n'],
    [['0123456789'], '23456789'],
  ])('of %j', (chunks, text) => {
    expect(tailOf(...chunks)).toBe(text)
  })
})
