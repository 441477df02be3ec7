import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { evidenceKinds } from '@release-tools/evidence'
import { parseSync } from '@swc/core'
import { root, trackedFiles } from '../scripts/shared/repository.ts'

const sources = trackedFiles('packages/*/src/*.ts', 'actions/*/src/*.ts', 'scripts/*.ts', 'bench/*.ts')
const names = evidenceKinds.flatMap(({ files }) => Object.values(files).map(file => file.name))

/** Sources that spell a name for another reason; each entry must be needed. */
const otherMeanings: Record<string, string[]> = {
  // The report of coverage.py has the same name.
  'coverage.json': ['cobertura-files', 'cobertura-sources'].map(file => `packages/coverage/src/read/${file}.ts`),
  // Options are read before anything heavy is loaded, and the face of the package is heavy.
  'provenance.intoto.jsonl': ['packages/cli/src/verify-blob/command.ts'],
  'signing-events.jsonl': ['command', 'match-options'].map(file => `packages/cli/src/audit/${file}.ts`),
  'audit-log.checkpoint': ['packages/cli/src/audit/command.ts'],
  'manifest.yaml': ['packages/cli/src/release-index/update-command.ts'],
}
otherMeanings['coverage.json']?.push('packages/coverage/src/report-files.ts')

interface Node {
  type?: string
  value?: unknown
  raw?: string
  pattern?: string
}

/** Texts of strings, templates and regular expressions; comments may name a file. */
function* literals(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return
  const { type, value: text, raw, pattern } = value as Node
  if (type === 'StringLiteral') yield String(text)
  if (type === 'TemplateElement') yield raw ?? ''
  if (type === 'RegExpLiteral') yield (pattern ?? '').replaceAll('\\', '')
  for (const child of Object.values(value)) yield* literals(child)
}

function spells(source: string): (name: string) => boolean {
  const texts = [...literals(parseSync(source, { syntax: 'typescript', target: 'es2024' }))]
  return name => {
    const whole = new RegExp(`(?<![\\w.-])${name.replaceAll('.', '\\.')}(?![\\w-]|\\.\\w)`)
    return texts.some(text => whole.test(text))
  }
}

describe('the name of a registered file', () => {
  test('is found in strings, templates and patterns, and only whole', () => {
    const name = 'coverage.json'
    for (const literal of ["'coverage.json'", '`a/coverage.json ${b}`', '/^coverage\\.json$/'])
      expect([literal, spells(`f(${literal})`)(name)]).toEqual([literal, true])
    for (const literal of ["'old-coverage.json'", "'coverage.json_report'", "'coverage.json.gz'", '1 // coverage.json'])
      expect([literal, spells(`f(${literal}\n)`)(name)]).toEqual([literal, false])
  })

  const bySource = sources.map(path => ({ path, spelled: spells(readFileSync(join(root, path), 'utf8')) }))

  // Files of tools have the names of others in a directory of their own.
  const spelled = names.filter(name => !name.endsWith('…') && !name.includes('/'))

  test.each(spelled)('%s is spelled in one source', name => {
    const found = bySource.filter(({ spelled }) => spelled(name)).map(({ path }) => path)
    const others = otherMeanings[name] ?? []
    expect(found).toEqual(expect.arrayContaining(others))
    expect(found.filter(path => !others.includes(path))).toEqual([
      expect.stringMatching(/^packages\/evidence\/src\/(kinds|manifest)\//),
    ])
  })
})

describe('a new kind', () => {
  // Copies of the two packages that handle kinds, in which the register has one more.
  let copy: string
  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'new-kind-'))
    for (const name of ['evidence', 'release']) {
      cpSync(join(root, 'packages', name, 'src'), join(copy, name, 'src'), { recursive: true })
      cpSync(join(root, 'packages', name, 'package.json'), join(copy, name, 'package.json'))
      symlinkSync(join(root, 'packages', name, 'node_modules'), join(copy, name, 'node_modules'), 'junction')
    }
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction')
    writeFileSync(join(copy, 'tsconfig.json'), JSON.stringify(configuration()))
  })
  afterAll(() => rmSync(copy, { recursive: true }))

  function configuration(): object {
    return {
      extends: join(root, 'tsconfig.test.json'),
      compilerOptions: {
        typeRoots: [join(root, 'node_modules/@types')],
        paths: {
          '@release-tools/evidence': [join(copy, 'evidence/src/index.ts')],
          '@release-tools/*': [join(root, 'packages/*/src/index.ts')],
        },
      },
      include: ['*/src'],
    }
  }

  /** Files in which the compiler finds something wrong. */
  function filesWithErrors(): string[] {
    const tsc = join(root, 'node_modules/typescript/bin/tsc')
    const { stdout } = spawnSync(process.execPath, [tsc, '-p', '.', '--pretty', 'false'], {
      cwd: copy,
      encoding: 'utf8',
    })
    const files = [...stdout.matchAll(/^(\S+)\(\d+,\d+\): error TS/gm)].map(([, file]) => file ?? '')
    return [...new Set(files)].sort()
  }

  test('is one file and its line in the register, and the compiler names every place that must handle it', () => {
    expect(filesWithErrors()).toEqual([])
    const folder = join(copy, 'evidence/src/kinds')
    const another = readFileSync(join(folder, 'sarif.ts'), 'utf8')
      .replaceAll('sarif', 'medal')
      .replace('.medal', '.medal.json')
    writeFileSync(join(folder, 'medal.ts'), another)
    const register = readFileSync(join(folder, 'register.ts'), 'utf8')
    const larger = register.replace('\n  sarif,\n', '\n  sarif,\n  medal,\n')
    expect(larger).not.toBe(register)
    writeFileSync(join(folder, 'register.ts'), `import { medal } from './medal.ts'\n${larger}`)
    expect(filesWithErrors()).toEqual([
      'evidence/src/verify/check-kinds.ts',
      'release/src/html/page-evidence.ts',
      'release/src/notes/assets.ts',
      'release/src/notes/notes-evidence.ts',
    ])
  })
})
