// npm run docs: writes what docs and sources take from action.yml and from the table of packages.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import type { GeneratedFile } from './shared/generated.ts'
import { actionFiles, generatedFiles } from './shared/reference.ts'
import { root } from './shared/repository.ts'

const help = `npm run docs [-- --check]

Writes, in this order:
  - actions/*/action.yml: the fields that several actions have, from actions/_shared/fields.yml, and one layout
  - the tables of inputs and outputs in actions/*/README.md and docs/reference/, and the names in actions/*/src/names.ts,
    from each action.yml
  - the table of packages in docs/architecture.md, from packages/packages.ts

  --check   write nothing; exit 1 when a file is not what its source says
  --help    this text`

const { values } = parseArgs({ options: { check: { type: 'boolean' }, help: { type: 'boolean' } } })

function main(): number {
  // What is taken from action.yml comes after action.yml.
  const stale = [...update(actionFiles()), ...update(generatedFiles())]
  if (values.check && stale.length > 0) console.log('Run `npm run docs`.')
  return values.check && stale.length > 0 ? 1 : 0
}

function update(files: GeneratedFile[]): GeneratedFile[] {
  const stale = files.filter(
    file => !existsSync(join(root, file.path)) || readFileSync(join(root, file.path), 'utf8') !== file.text,
  )
  for (const file of stale) {
    console.log(`${values.check ? 'stale' : 'wrote'} ${file.path}`)
    if (values.check) continue
    mkdirSync(dirname(join(root, file.path)), { recursive: true })
    writeFileSync(join(root, file.path), file.text)
  }
  return stale
}

if (values.help) console.log(help)
else process.exitCode = main()
