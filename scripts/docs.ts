// npm run docs: writes what docs and sources take from action.yml and from the table of packages.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { generatedFiles } from './shared/reference.ts'
import { root } from './shared/repository.ts'

const help = `npm run docs [-- --check]

Writes the tables of inputs and outputs: in actions/*/README.md between their markers, and in docs/reference/.
The names in actions/*/src/names.ts. The source of both is each action.yml. Writes the table of packages in
docs/architecture.md from packages/packages.ts.

  --check   write nothing; exit 1 when a file is not what its source says
  --help    this text`

const { values } = parseArgs({ options: { check: { type: 'boolean' }, help: { type: 'boolean' } } })

function main(): number {
  const stale = generatedFiles().filter(
    file => !existsSync(join(root, file.path)) || readFileSync(join(root, file.path), 'utf8') !== file.text,
  )
  for (const file of stale) {
    console.log(`${values.check ? 'stale' : 'wrote'} ${file.path}`)
    if (values.check) continue
    mkdirSync(dirname(join(root, file.path)), { recursive: true })
    writeFileSync(join(root, file.path), file.text)
  }
  if (values.check && stale.length > 0) console.log('Run `npm run docs`.')
  return values.check && stale.length > 0 ? 1 : 0
}

if (values.help) console.log(help)
else process.exitCode = main()
