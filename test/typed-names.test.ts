import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { root } from '../scripts/shared/repository.ts'

/** Changes to a source of scan-image, and what the compiler must say of each; nothing for the sources as they are. */
const variants = [
  { name: 'as-it-is', file: 'outputs.ts', from: '    fixable: ', to: '    fixable: ', complaint: undefined },
  {
    name: 'misspelt-output',
    file: 'outputs.ts',
    from: '    fixable: ',
    to: '    fixible: ',
    complaint: "'fixible' does not exist in type",
  },
  {
    name: 'forgotten-output',
    file: 'outputs.ts',
    from: /^ {4}fixable: .*\n/m,
    to: '',
    complaint: "Property 'fixable' is missing",
  },
  {
    name: 'outputs-by-any-name',
    file: 'run.ts',
    from: 'Promise<Outputs<OutputName>>',
    to: 'Promise<Outputs>',
    complaint: "Type 'Outputs' is missing the following properties",
  },
  {
    name: 'misspelt-input',
    file: 'inputs.ts',
    from: '  gate: flag,\n',
    to: '  gates: flag,\n',
    complaint: "'gates' does not exist in type",
  },
  {
    name: 'input-that-is-not-read',
    file: 'inputs.ts',
    from: '  gate: flag,\n',
    to: '',
    complaint: "Property 'gate' is missing",
  },
]

const folder = mkdtempSync(join(tmpdir(), 'typed-names-'))
afterAll(() => rmSync(folder, { recursive: true }))

function writeVariant({ name, file, from, to }: (typeof variants)[number]): void {
  cpSync(join(root, 'actions/scan-image/src'), join(folder, name), { recursive: true })
  const text = readFileSync(join(folder, name, file), 'utf8')
  expect(text.split(from)).toHaveLength(2)
  writeFileSync(join(folder, name, file), text.replace(from, to))
}

/** Compiles all variants at once, with the settings of the repository; imports lead to the sources of the packages. */
function compile(): string[] {
  const compilerOptions = {
    types: ['node'],
    typeRoots: [join(root, 'node_modules/@types')],
    paths: { '@release-tools/*': [join(root, 'packages/*/src/index.ts')] },
  }
  const settings = { extends: join(root, 'tsconfig.test.json'), compilerOptions, include: ['*/*.ts'] }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings))
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  const { stdout } = spawnSync(process.execPath, [tsc, '--pretty', 'false'], { cwd: folder, encoding: 'utf8' })
  return stdout.split(/\n(?=\S)/).filter(text => text !== '')
}

test('what action.yml does not name, and what is missing of it, does not compile', () => {
  for (const variant of variants) writeVariant(variant)
  const found = compile()
  for (const { name, complaint } of variants) {
    const own = found.filter(text => text.startsWith(`${name}/`))
    if (complaint === undefined) expect(own).toEqual([])
    else expect(own.join('\n')).toContain(complaint)
  }
  // Nothing beside the variants is wrong, so what was found is about them.
  expect(found.filter(text => !variants.some(({ name }) => text.startsWith(`${name}/`)))).toEqual([])
})
