import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { root } from '../../scripts/shared/repository.ts'
import { withDirectImports } from '../../scripts/test/direct-imports.ts'

const inBase = (file: string) => join(root, 'packages/base/src', file).replaceAll('\\', '/')

test('a name comes from the file that declares it, and lines keep their numbers', () => {
  const text = "import {\n  pool,\n  sha256 as digest,\n} from '@release-tools/base'\nnext()\n"
  expect(withDirectImports(text)).toBe(
    `import { pool as pool } from '${inBase('pool.ts')}'; import { sha256 as digest } from '${inBase('digest.ts')}'\n\n\n\nnext()\n`,
  )
})

test('what is passed on comes from there, too', () => {
  expect(withDirectImports("export { pool } from '@release-tools/base'\n")).toBe(
    `export { pool as pool } from '${inBase('pool.ts')}'\n`,
  )
})

test('types stay types', () => {
  expect(withDirectImports("import { type Measure, pool } from '@release-tools/base'\n")).toBe(
    `import { pool as pool } from '${inBase('pool.ts')}'; import type { Measure as Measure } from '@release-tools/base'\n`,
  )
})

test.each([
  "import { nothingOfThatName as nothingOfThatName } from '@release-tools/base'\n",
  "import type { Measure } from '@release-tools/base'\n",
  "import { pool } from '@release-tools/no-package'\n",
  "import { join } from 'node:path'\n",
  "const { pool } = await import('@release-tools/base')\n",
])('%s stays as it is', text => {
  expect(withDirectImports(text)).toBe(text)
})
