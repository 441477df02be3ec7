// npm run docs: writes docs and sources that are generated from other files.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { packageRules } from '../packages/packages.ts'
import type { GeneratedFile } from './shared/generated.ts'
import { actionNames, root } from './shared/repository.ts'
import { run } from './shared/run.ts'

const help = `npm run docs [-- --check]

Writes generated files:

  fields that several actions have, from actions/_shared/fields.yml, and one layout: actions/*/action.yml
  tables of inputs and outputs, from each action.yml: in actions/*/README.md between their markers, and in docs/reference/
  names of inputs and outputs, from each action.yml: actions/*/src/names.ts
  types of inputs, from actions/*/src/inputs.ts: actions/*/action-types.yml
  modules with the texts of Python programs, from packages/*/python/*.py: packages/*/src/python/
  pinned sources that release-tools reproduce builds from, from actions/setup-tools/go: packages/cli/src/reproduce/go-modules.json
  the module with zlib in WebAssembly, from the package @zip.js/zip.js: packages/base/src/deflate/zlib-module.ts
  table of packages, from packages/packages.ts: in docs/architecture.md
  tables of keys of .github/release-tools.yaml, from docs/schema/config.v1.json: in docs/configuration.md
  table of scanners, from packages/evidence/src/findings/scanners.ts: in docs/tasks/scan-an-image.md
  table of gates, from packages/gates/src/register.ts: in docs/gates.md
  reusable workflows for GitHub Enterprise Server, from those for github.com: .github/workflows/*.ghes.yml
  index of the decision records: docs/adr/README.md

  --check   write nothing; exit 1 if a file differs from its source
  --help    this text`

const { values } = parseArgs({ options: { check: { type: 'boolean' }, help: { type: 'boolean' } } })

async function main(): Promise<number> {
  await compilePackages()
  const { actionFiles, generatedFiles } = await import('./shared/reference.ts')
  // What is taken from action.yml comes after action.yml.
  const stale = [...update(actionFiles()), ...update(generatedFiles()), ...update(await typesOfActions())]
  if (values.check && stale.length > 0) console.log('Run `npm run docs`.')
  return values.check && stale.length > 0 ? 1 : 0
}

/** What is written here comes from packages. The actions may not compile before it is written. */
async function compilePackages(): Promise<void> {
  const projects = packageRules.map(({ name }) => join(root, 'packages', name))
  const { code, output } = await run(process.execPath, [
    join(root, 'node_modules/typescript/bin/tsc'),
    '--build',
    ...projects,
  ])
  if (code !== 0) throw new Error(`tsc found errors:\n${output}`)
}

async function typesOfActions(): Promise<GeneratedFile[]> {
  const { actionTypes } = await import('./shared/action-types.ts')
  return Promise.all(actionNames().map(actionTypes))
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
else process.exitCode = await main()
