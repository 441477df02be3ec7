import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { releaseFirst } from '../../src/sbom/missing-sibling.ts'

const config = (names: string[]) =>
  `projects:\n${names.map(name => `  - directory: packages/${name}\n    tag-pattern: "${name}-v{version}"\n`).join('')}`

function repository(text: string): string {
  const root = mkdtempSync(join(tmpdir(), 'repository-'))
  for (const name of ['core', 'web']) {
    mkdirSync(join(root, 'packages', name), { recursive: true })
    writeFileSync(join(root, 'packages', name, 'pyproject.toml'), `[project]\nname = "Acme.${name}"\nversion = "1.0"\n`)
  }
  mkdirSync(join(root, '.github'))
  writeFileSync(join(root, '.github/release-tools.yaml'), text)
  return root
}

const missing = (requirement: string) =>
  `ERROR: Could not find a version that satisfies the requirement ${requirement} (from acme-web) (from versions: none)\nERROR: No matching distribution found for ${requirement}\n`

test('a package that pip does not find, and that the repository has, is to be released first', async () => {
  expect(await releaseFirst(missing('acme-core>=1.4'), repository(config(['core', 'web'])))).toBe(
    'Acme.core is a project of this repository (packages/core). Release it first: an index needs to have it, because who installs this release gets it from there. `release-tools rehearse` offers it from the same commit.',
  )
})

test.each([
  ['a package of others', missing('requests'), config(['core', 'web'])],
  ['another failure', 'ERROR: Could not connect', config(['core', 'web'])],
  ['a configuration that cannot be read', missing('acme-core'), 'projects: 1\n'],
])('%s has no such next step', async (_, output, text) => {
  expect(await releaseFirst(output, repository(text))).toBeUndefined()
})
