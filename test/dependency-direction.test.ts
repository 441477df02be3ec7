import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { root } from '../scripts/shared/repository.ts'

// The rule of biome.json on a small tree of its own, one import a file: a rule that never bites is no rule.
const tree = mkdtempSync(join(tmpdir(), 'release-tools-lint-'))
afterAll(() => rmSync(tree, { recursive: true, force: true }))
const { vcs, $schema, ...config } = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'))
writeFileSync(join(tree, 'biome.json'), JSON.stringify(config))

const refused = [
  ['packages/evidence/src', '@release-tools/core/host'],
  ['packages/evidence/src', '@actions/core'],
  ['packages/evidence/src', 'node:child_process'],
  ['packages/evidence/src', 'node:https'],
  ['packages/core/src', '@actions/exec'],
  ['packages/core/src', '@release-tools/testbed/session'],
  ['packages/core/src/runner', '@release-tools/testbed/session'],
  ['packages/cli/src', '@release-tools/core/runner/host'],
  ['packages/cli/src', '@actions/core'],
  ['actions/scan-image/src', '@actions/core'],
  ['actions/scan-image/src', '@release-tools/testbed/session'],
] as const

const accepted = [
  ['packages/core/src', '@release-tools/evidence/problem'],
  ['packages/core/src/runner', '@actions/core'],
  ['packages/cli/src', '@release-tools/evidence/problem'],
  ['actions/scan-image/src', '@release-tools/core/runner/action'],
] as const

const fileOf = (folder: string, imported: string) => join(folder, `${imported.replaceAll(/\W+/g, '-')}.ts`)

function lintedFiles(): string {
  for (const [folder, imported] of [...refused, ...accepted]) {
    const path = join(tree, fileOf(folder, imported))
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, `import * as it from '${imported}'\n\nexport default it\n`)
  }
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
  const args = [biome, 'lint', '--only=style/noRestrictedImports', '--max-diagnostics=none', '--reporter=github', '.']
  return spawnSync(process.execPath, args, { cwd: tree, encoding: 'utf8' }).stdout
}

const output = lintedFiles()

test.each(refused)('%s may not import %s', (folder, imported) => {
  expect(output).toContain(fileOf(folder, imported))
})

test.each(accepted)('%s may import %s', (folder, imported) => {
  expect(output).not.toContain(fileOf(folder, imported))
})
