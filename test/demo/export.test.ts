import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { exportFor } from '../../scripts/act/export.ts'
import { bundles } from '../../scripts/shared/bundle.ts'

test('act gets everything that a bundle loads from elsewhere in the repository', async () => {
  const to = mkdtempSync(join(tmpdir(), 'export-'))
  const action = 'gpg-sign'
  await exportFor({ uses: [`org/release-tools/actions/${action}@v1`], call: undefined }, to)
  const { out, shared = [] } = bundles().find(({ name }) => name === action) ?? { out: '' }
  expect(shared.length).toBeGreaterThan(1)
  // Node follows links before it resolves what a file imports.
  const real = realpathSync(join(to, out))
  expect(shared.filter(({ from }) => !existsSync(join(real, from)))).toEqual([])
  rmSync(to, { recursive: true })
})
