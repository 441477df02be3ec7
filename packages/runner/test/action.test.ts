import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { Problem } from '@release-tools/base'
import { FailedWithOutputs } from '@release-tools/host'
import { action } from '../src/action.ts'
import { runnerHost } from '../src/runner-host.ts'

// The wire protocol is what GitHub sees, so that is what these tests read: the output file and the workflow commands.
const before = { ...process.env }
let outputFile: string
let printed: string

beforeEach(() => {
  outputFile = join(mkdtempSync(join(tmpdir(), 'action-')), 'output')
  writeFileSync(outputFile, '')
  process.env.GITHUB_OUTPUT = outputFile
  process.env.GITHUB_STEP_SUMMARY = ''
  printed = ''
  jest.spyOn(process.stdout, 'write').mockImplementation(chunk => {
    printed += String(chunk)
    return true
  })
})
afterEach(() => {
  jest.restoreAllMocks()
  process.env = { ...before }
  process.exitCode = 0
})

describe('action', () => {
  test('sets the outputs of its run', async () => {
    await action(
      () => ({ name: 'widget' }),
      async () => ({ run: async inputs => ({ greeting: `hello ${inputs.name}`, absent: undefined }) }),
    )
    expect(readFileSync(outputFile, 'utf8')).toMatch(
      /^greeting<<(ghadelimiter_.*)\nhello widget\n\1\nabsent<<(.*)\n\n\2\n$/,
    )
    expect(process.exitCode ?? 0).toBe(0)
  })

  test('bad input fails in one annotation, before the code is loaded', async () => {
    let loaded = false
    await action(
      () => {
        throw new Problem('use the input "image"', {
          found: 'it is empty.',
          next: 'Set it.',
          details: 'line 1\nline 2',
        })
      },
      async () => {
        loaded = true
        return { run: async () => ({}) }
      },
    )
    expect(loaded).toBe(false)
    expect(process.exitCode).toBe(1)
    expect(printed.match(/::error::/g)).toHaveLength(1)
    expect(printed).toContain('::error::Could not use the input "image": it is empty. Set it.')
    expect(printed).toContain('::group::Details\nline 1\nline 2\n::endgroup::')
  })

  test('what a server said is no command to the runner', async () => {
    const details = 'fine\n  ::add-path::/evil\r::stop-commands::x\nand ##[error]y'
    await action(
      () => ({}),
      async () => {
        runnerHost.info('::set-output name=x::y')
        throw new Problem('ask', { found: 'it refused.', next: 'Wait.', details })
      },
    )
    expect(printed).toContain('| ::set-output name=x::y')
    expect(printed).toContain(
      '::group::Details\nfine\n|   ::add-path::/evil\n| ::stop-commands::x\nand ## [error]y\n::endgroup::',
    )
  })

  test('a verdict fails the step and still sets outputs', async () => {
    await action(
      () => ({}),
      async () => ({
        run: async () => {
          throw new FailedWithOutputs(
            new Problem('pass the gate', { found: '1 finding is HIGH.', next: 'Update it.' }),
            {
              result: 'fail',
            },
          )
        },
      }),
    )
    expect(process.exitCode).toBe(1)
    expect(readFileSync(outputFile, 'utf8')).toContain('result<<')
    expect(printed).toContain('::error::Could not pass the gate: 1 finding is HIGH. Update it.')
  })

  test('a defect shows its stack', async () => {
    await action(
      () => ({}),
      async () => {
        throw new TypeError('x is not a function')
      },
    )
    expect(printed).toContain('::error::x is not a function')
    expect(printed).toContain('::group::Stack\nTypeError: x is not a function')
  })
})

describe('the summary of a job', () => {
  const end = () =>
    action(
      () => ({}),
      async () => ({ run: async () => ({}) }),
    )

  beforeEach(() => {
    process.env.RUNNER_TEMP = mkdtempSync(join(tmpdir(), 'job-'))
  })

  test('is written once, by the action that ends first, with the verdict at its top', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'summary-')), 'summary.md')
    writeFileSync(file, '')
    process.env.GITHUB_STEP_SUMMARY = file
    await runnerHost.summary('Tools: a', 'tools')
    await runnerHost.summary('### SBOM', 'evidence')
    await runnerHost.summary('## Scan: pass', 'verdict')
    await runnerHost.summary('Tools: a', 'tools')
    await runnerHost.summary('## Release: pass\n', 'verdict')
    await runnerHost.summary('### Signatures', 'evidence')
    expect(readFileSync(file, 'utf8')).toBe('')
    process.env.STATE_post = 'true'
    await end()
    const whole = '## Release: pass\n\n## Scan: pass\n\n### SBOM\n\n### Signatures\n\nTools: a\n'
    expect(readFileSync(file, 'utf8')).toBe(whole)
    await end()
    expect(readFileSync(file, 'utf8')).toBe(whole)
  })

  test('goes to the log where there is no file for it, and no line of it is a command', async () => {
    await runnerHost.summary('# Nowhere to go\n::error::x', 'verdict')
    process.env.STATE_post = 'true'
    await end()
    expect(printed).toBe('# Nowhere to go\n| ::error::x\n')
  })

  test('is as large as GitHub shows, and says that a part is missing', async () => {
    const large = 'x'.repeat(700_000)
    await runnerHost.summary(`${large}1`, 'evidence')
    await runnerHost.summary(`${large}2`, 'evidence')
    process.env.STATE_post = 'true'
    await end()
    expect(printed.length).toBeLessThan(1_048_576)
    expect(printed).toMatch(/^x+1\n\n_A part is left out, because a summary on GitHub has at most 1 MiB: /)
  })
})

describe('runnerHost', () => {
  test('prints notices and warnings as annotations, on one line and without what is invisible', () => {
    runnerHost.notice('look\u001b[31m\u202e')
    runnerHost.warning('careful\n::error::x')
    expect(printed).toContain('::notice::look\ufffd\n')
    expect(printed).toContain('::warning::careful%0A::error::x\n')
  })

  test('shows a text at a line of a file, which no text of others can leave', () => {
    const text = 'HIGH CVE-1\n::error::x\u202e'
    runnerHost.annotate({ level: 'error', title: 'a: b\nc', text, file: 'a,b:c\n.txt', line: 7 })
    runnerHost.annotate({ level: 'warning', title: 'b', text: 'x', file: 'b', line: 1 })
    expect(printed).toContain(
      '::error title=a%3A b c,file=a%2Cb%3Ac%0A.txt,line=7::HIGH CVE-1%0A::error::x\ufffd\n::warning title=b,file=b,line=1::x\n',
    )
    expect(process.exitCode ?? 0).toBe(0)
  })

  test('a child sees no token of ours', async () => {
    process.env.GITHUB_TOKEN = 'ghs_secret'
    process.env.ACTIONS_RUNTIME_TOKEN = 'runtime'
    process.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN = 'oidc'
    process.env.AWS_SECRET_ACCESS_KEY = 'aws'
    const { stdout, exitCode } = await runnerHost.exec(process.execPath, ['-p', 'JSON.stringify(process.env)'], {
      env: { GIVEN: 'yes' },
    })
    expect(exitCode).toBe(0)
    const seen = JSON.parse(stdout)
    expect(seen.GIVEN).toBe('yes')
    expect(Object.keys(seen).filter(name => /TOKEN|SECRET/.test(name))).toEqual([])
  })

  test('gives the exit code, standard error and takes standard input', async () => {
    const script =
      'process.stdin.on("data", d => process.stderr.write(d)); process.stdin.on("end", () => process.exit(3))'
    const result = await runnerHost.exec(process.execPath, ['-e', script], {
      input: Buffer.from('ping'),
      cwd: tmpdir(),
    })
    expect(result).toMatchObject({ exitCode: 3, stderr: 'ping' })
  })

  test('a missing program is a Problem that names it', async () => {
    await expect(runnerHost.exec('no-such-program', [])).rejects.toThrow(
      /^Could not run no-such-program: .*Make sure `no-such-program` is installed and on PATH\.$/s,
    )
  })
})
