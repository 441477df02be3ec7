/** @needs shell */
import { describe, expect, test } from '@jest/globals'
import { Lines } from '../src/output-lines.ts'
import { OutputTail } from '../src/output-tail.ts'
import { runProgram } from '../src/run-program.ts'

const node = (program: string, line?: (line: string) => void) =>
  runProgram(process.execPath, ['-e', program], { env: {}, ...(line === undefined ? {} : { line }) })
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
    await expect(runProgram('/no/such/program', [], { env: {} })).rejects.toThrow(
      /^Could not run \/no\/such\/program: it cannot be started \(.*ENOENT\)\. Make sure `\/no\/such\/program` is installed and on PATH\.$/,
    )
  })

  test('whose arguments are too long for the system is a Problem that says so', async () => {
    await expect(runProgram(process.execPath, ['-e', '0', 'x'.repeat(4_000_000)], { env: {} })).rejects.toThrow(
      /: its arguments, or one of its variables, are longer than the system accepts\. Give it fewer files at once\.$/,
    )
  })

  test('gets its input, and may end without reading it', async () => {
    const give = (program: string, input: Buffer) => runProgram(process.execPath, ['-e', program], { env: {}, input })
    const echo = 'process.stdin.pipe(process.stdout)'
    expect((await give(echo, Buffer.from('text'))).stdout).toBe('text')
    expect((await give('process.exit(4)', Buffer.alloc(10_000_000))).exitCode).toBe(4)
    expect((await node(echo)).stdout).toBe('')
  })

  test('sees the variables that it is given, and no other', async () => {
    const { stdout } = await runProgram(process.execPath, ['-p', 'JSON.stringify(process.env)'], { env: { A: 'b' } })
    expect(JSON.parse(stdout)).toMatchObject({ A: 'b' })
    expect(stdout).not.toContain('PATH')
  })

  test('that a signal ends has the exit code of a shell', async () => {
    expect((await node("process.kill(process.pid, 'SIGTERM'); setTimeout(() => {}, 9000)")).exitCode).toBe(143)
  })

  test('that prints more than anybody reads is ended', async () => {
    const flood = "const piece = 'x'.repeat(1e6); (function more() { process.stdout.write(piece, more) })()"
    await expect(node(flood)).rejects.toThrow(
      'it printed more than the 33554432 bytes accepted. Run it by itself, and see what it prints.',
    )
  })

  test('that prints one line without an end is shown in parts, and little of it is kept', async () => {
    let [shown, most] = [0, 0]
    const before = process.memoryUsage().rss
    const { stdout } = await node("process.stdout.write('x'.repeat(2e8))", text => {
      shown += text.length
      most = Math.max(most, text.length)
    })
    expect([shown, stdout.length]).toEqual([2e8, limit])
    expect(most).toBeLessThan(200_000)
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000)
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

test('lines are those of the program, however its output is cut', () => {
  const seen: string[] = []
  const lines = new Lines(text => void seen.push(text))
  const bytes = Buffer.from('one\r\ntwö\n\nlast')
  for (const byte of bytes) lines.add(Buffer.of(byte))
  lines.end()
  expect(seen).toEqual(['one', 'twö', '', 'last'])
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
