import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { commands } from '../src/commands.ts'
import { cli, tooWide } from '../testing/run.ts'

describe('the program', () => {
  test.each([[['--help']], [['-h']], [['help']]])('%j prints its help', async args => {
    const { code, out, err } = await cli(args)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    for (const { name, summary } of commands) expect(out).toMatch(new RegExp(`^  ${name} +${summary}$`, 'm'))
    expect(out).toMatch(/0 {2}verified\n {2}1 {2}not verified.*\n {2}2 {2}wrong use.*\n {2}3 {2}could not check/)
    expect(tooWide(out)).toEqual([])
  })

  test.each(commands.map(({ name }) => name))('help of %s fits 80 columns and has options and examples', async name => {
    const [asOption, asCommand] = [await cli([...name.split(' '), '--help']), await cli(['help', ...name.split(' ')])]
    expect(asOption).toEqual(asCommand)
    expect(asOption.code).toBe(0)
    expect(asOption.out).toMatch(new RegExp(`^Usage: release-tools ${name} `))
    for (const option of Object.keys(commands.find(command => command.name === name)?.options ?? {}))
      expect(asOption.out).toContain(`  --${option}`)
    expect(asOption.out).toContain('Examples:\n')
    expect(tooWide(asOption.out)).toEqual([])
    expect(asOption.out).not.toMatch(/^ +https:\S{40,}$/m)
  })

  test('the first word of a command gives its help as well', async () => {
    expect(await cli(['sonar', '--help'])).toEqual(await cli(['sonar', 'init', '--help']))
  })

  test('a word that several commands begin with shows them, and is no command', async () => {
    const help = await cli(['index', '--help'])
    expect(help.code).toBe(0)
    expect(help.out).toMatch(/^Usage: release-tools index COMMAND/)
    for (const name of ['init', 'sign', 'rotate', 'update', 'check']) expect(help.out).toContain(`  index ${name} `)
    expect(await cli(['help', 'index'])).toEqual(help)
    expect(await cli(['index'])).toEqual({ ...help, code: 2, out: '', err: help.out })
    expect((await cli(['index', 'lst'])).err).toBe(
      'Could not read the command line: there is no command "index lst"; known are index init, index sign, index rotate, index update, index check. See release-tools --help.\n',
    )
  })

  test('examples in the help are lines that a shell reads', async () => {
    for (const { examples } of commands)
      for (const [, line] of examples) expect(() => execFileSync('sh', ['-n', '-c', line])).not.toThrow()
  })

  test('--version is that of the repository', async () => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8'))
    expect(await cli(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' })
  })

  test('nothing shows the help, as wrong use', async () => {
    const { code, out, err } = await cli([])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('Usage: release-tools COMMAND')
  })
})

describe('wrong use', () => {
  test.each([
    [
      ['vrify'],
      'Could not read the command line: there is no command "vrify" (did you mean "verify"?). See release-tools --help.',
    ],
    [['--verbose'], 'there is no option --verbose before a command.'],
    [['help', 'me'], 'there is no command "me"'],
    [['verify', '.', '--kye', 'x'], 'there is no option --kye (did you mean --key?). See release-tools verify --help.'],
    [['verify', '.', '--certificate'], 'there is no option --certificate; known are key, certificate-identity,'],
    [['verify', '.', '-k'], 'there is no option -k'],
    [['verify', '.', '--json=yes'], '--json takes no value.'],
    [['verify', '.', '--key'], '--key needs a value. Write --key FILE.'],
    [['verify', '.', '--key', '--json'], '--key needs a value.'],
    [['verify', '.', '--key='], '--key needs a value.'],
    [['verify', '.', '--trusted-root', 'a', '--trusted-root', 'b'], '--trusted-root is given twice. Give it once.'],
    [['verify', '--key', 'x'], 'TARGET is missing. See release-tools verify --help.'],
    [['verify', '', '--key', 'x'], 'TARGET is missing.'],
    [['verify', '.', 'docker://x', '--key', 'x'], 'release-tools knows no targets that begin with docker://'],
    [
      ['verify', '/no/such\u001b[31m', '--key', 'x'],
      'Could not read /no/such\\u{1b}[31m: no such file. Give a release directory, a folder of assets, an OCI layout, one asset, or a tarball. For an image in a registry, write oci:// before its name.',
    ],
  ])('%j', async (args, message) => {
    const { code, out, err } = await cli(args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
    expect(err).toMatch(/^[^\n]+\n$/)
  })
})
