import { createHash } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { generatorRun, provenanceV02, sigstoreAuthority } from '@release-tools/evidence/testing'
import { cli } from '../../testing/run.ts'

const dir = mkdtempSync(join(tmpdir(), 'verify-artifact-'))
const authority = sigstoreAuthority()
const generic =
  'https://github.com/slsa-framework/slsa-github-generator/.github/workflows/generator_generic_slsa3.yml@refs/tags/v2.1.0'
const commit = '0123456789abcdef0123456789abcdef01234567'

function file(name: string, content: unknown): string {
  writeFileSync(join(dir, name), typeof content === 'string' ? content : JSON.stringify(content))
  return join(dir, name)
}

const root = file('root.json', authority.trustedRoot)
const widget = file('widget', 'a widget')
const other = file('other', 'something else')
const sha256 = createHash('sha256').update('a widget').digest('hex')
const statement = provenanceV02({ sha256 })
const bundle = file('widget.intoto.jsonl', authority.bundle(statement, generatorRun('generator_generic')))

/** Runs the command for one file, with what is always needed. */
function verify(args: string[], provenance = bundle, files = [widget]) {
  const always = ['--provenance-path', provenance, '--source-uri', 'github.com/acme/widget', '--trusted-root', root]
  return cli(['verify-artifact', ...files, ...always, ...args])
}

describe('verified', () => {
  test('the lines of slsa-verifier on standard error, and nothing on standard output', async () => {
    expect(await verify(['--source-tag', 'v1.2.3'])).toEqual({
      code: 0,
      out: '',
      err: `Verified build using builder "${generic}" at commit ${commit}\nVerifying artifact ${widget}: PASSED\n\nPASSED: SLSA verification passed\n`,
    })
  })

  test('--print-provenance prints the statement as it was signed, once for each file', async () => {
    const { code, out } = await verify(['--print-provenance'], bundle, [widget, widget])
    const line = `${JSON.stringify(statement)}\n`
    expect([code, out]).toEqual([0, `${line}${line}`])
    expect((await verify(['--print-provenance=false'])).out).toBe('')
  })
})

describe('refused, with the reason of slsa-verifier', () => {
  test('on the line of the file and on the last line', async () => {
    const reason = `expected hash '${createHash('sha256').update('something else').digest('hex')}' not found: artifact hash does not match provenance subject`
    expect(await verify([], bundle, [other, widget])).toEqual({
      code: 1,
      out: '',
      err: `Verifying artifact ${other}: FAILED: ${reason}\n\nFAILED: SLSA verification failed: ${reason}\n`,
    })
  })

  test.each([
    ['cut', JSON.stringify(statement).slice(0, 100), 1, 'it is not JSON'],
    ['not signed', JSON.stringify(statement), 1, 'it is an in-toto statement without a signature'],
    ['something else', '-----BEGIN SSH SIGNATURE-----', 3, 'other.intoto.jsonl: it is an SSH signature'],
  ])('provenance that is %s', async (_, content, expected, reason) => {
    const { code, err } = await verify([], file('other.intoto.jsonl', content))
    expect([code, err]).toEqual([expected, expect.stringContaining(reason)])
    expect(err).toMatch(/^Verifying artifact .*: FAILED: .*\n\nFAILED: SLSA verification failed: .*\n$/)
  })

  test('a flag that is given but empty is a demand', async () => {
    const { code, err } = await verify(['--source-branch', ''])
    expect(code).toBe(1)
    expect(err).toContain(
      "expected branch '', got 'main': branch used to generate the binary does not match provenance\n",
    )
  })
})

describe('several files', () => {
  const container =
    'https://github.com/slsa-framework/slsa-github-generator/.github/workflows/builder_go_slsa3.yml@refs/tags/v2.1.0'
  const go = provenanceV02({
    sha256: createHash('sha256').update('something else').digest('hex'),
    builder: container,
    buildType: 'https://github.com/slsa-framework/slsa-github-generator/go@v1',
  })
  const both = file(
    'both.jsonl',
    [authority.bundle(statement, generatorRun('generator_generic')), authority.bundle(go, generatorRun('builder_go'))]
      .map(one => JSON.stringify(one))
      .join('\n'),
  )

  test('must have one builder', async () => {
    const { code, err } = await verify([], both, [widget, other])
    expect([code, err]).toEqual([
      1,
      expect.stringContaining(`encountered different builderIDs ${generic} ${container}`),
    ])
    expect(err).toContain(`Verifying artifact ${widget}: PASSED\n\n`)
  })

  test('the first that fails is the last', async () => {
    const { err } = await verify([], bundle, [other, widget])
    expect(err).not.toContain(widget)
  })
})

describe('flags as slsa-verifier reads them', () => {
  test.each([
    [['--source-tag', 'v9', '--source-tag', 'v1.2.3'], 'PASSED: SLSA verification passed'],
    [['--source-tag=v1.2.3', '--print-provenance=T'], 'PASSED: SLSA verification passed'],
    [['--source-branch', '--source-tag'], "expected branch '--source-tag', got 'main'"],
    [['--builder-id', ''], 'PASSED: SLSA verification passed'],
    [
      ['--build-workflow-input', 'a=1', '--build-workflow-input', 'b=2'],
      "workflow input does not match: expected 'workflow_dispatch'",
    ],
  ])('%j', async (args, expected) => {
    expect((await verify(args)).err).toContain(expected)
  })

  test.each([
    [
      ['--source-tag', 'v1', '--source-versioned-tag', 'v1'],
      'if any flags in the group [source-versioned-tag source-tag] are set',
    ],
    [['--build-workflow-input', 'a=b=c'], "invalid format: expected 'key=value' format, got 'a=b=c'."],
    [['--build-workflow-input', 'a'], "invalid format: expected 'key=value' format, got 'a'."],
    [['--print-provenance=yes'], 'invalid argument "yes" for --print-provenance.'],
    [['--source-branch'], 'flag needs an argument: --source-branch.'],
    [['--exit-codes', 'theirs'], '--exit-codes is "theirs"; the only other codes are those of slsa-verifier.'],
    [['--trusted-root', '/no/such'], 'Could not read --trusted-root /no/such: no such file.'],
    [['--no-such-flag'], 'there is no option --no-such-flag'],
  ])('refuses %j', async (args, expected) => {
    const { code, err } = await cli([
      ...['verify-artifact', widget, '--provenance-path', bundle, '--source-uri', 'github.com/acme/widget'],
      ...args,
    ])
    expect([code, err]).toEqual([2, expect.stringContaining(expected)])
  })

  test('text of others cannot control the terminal', async () => {
    const { err } = await verify(['--source-branch', '\u001b[31mred'])
    expect(err).toContain("expected branch '\\u{1b}[31mred', got 'main'")
  })
})

describe('wrong use', () => {
  test.each([
    [['widget', '--source-uri', 'x'], 'required flag(s) "provenance-path" not set.'],
    [['widget'], 'required flag(s) "provenance-path", "source-uri" not set.'],
    [[], 'expects at least one artifact.'],
  ])('%j', async (args, found) => {
    const { code, err } = await cli(['verify-artifact', ...args])
    expect([code, err]).toEqual([2, expect.stringContaining(found)])
    expect((await cli(['verify-artifact', ...args, '--exit-codes', 'slsa-verifier'])).code).toBe(1)
  })
})
