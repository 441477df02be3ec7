// npm run fix: applies automatic fixes.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from './shared/repository.ts'
import { run } from './shared/run.ts'

const help = `npm run fix

Formats all files, applies safe fixes of the linter, and writes the generated docs (npm run docs).

  --help   this text`

const { values } = parseArgs({ options: { help: { type: 'boolean' } } })

async function main(): Promise<number> {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
  const lint = await run(process.execPath, [biome, 'check', '--write', '.'], { live: true })
  const docs = await run(process.execPath, [join(root, 'scripts/docs.ts')], { live: true })
  return Math.max(lint.code, docs.code)
}

if (values.help) console.log(help)
else process.exitCode = await main()
