// Lints the prose of the repository; `npm test` does the same.
import { relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { formatted, lint, type Offence } from './prose/lint.ts'
import { lintedFiles } from './prose/linted.ts'
import { vale } from './prose/vale.ts'
import { root } from './shared/repository.ts'

const help = `node scripts/bootstrap.mjs scripts/prose.ts [--count] [FILES]

Lints prose with Vale by our own rules (prose/styles): Markdown, descriptions and comments in YAML and JSON, and the messages
and comments of TypeScript sources. Prints "file:line: message" for each offence.

  FILES     lint these files, even if npm test skips them. Defaults to all files that npm test lints
  --count   print the number of offences per file
  --help    this text

The exit code is 1 if there are offences.`

function counts(offences: Offence[]): string[] {
  const byPath = Map.groupBy(offences, ({ path }) => path)
  const lines = [...byPath].map(([path, { length }]) => `${String(length).padStart(5)}  ${path}`)
  return [...lines.sort().reverse(), `${String(offences.length).padStart(5)}  in ${byPath.size} files`]
}

async function main(args: string[]): Promise<number> {
  const options = { count: { type: 'boolean' }, help: { type: 'boolean' } } as const
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  if (values.help) {
    console.log(help)
    return 0
  }
  const named = positionals.map(path => relative(root, resolve(path)))
  const paths = named.length > 0 ? named : lintedFiles()
  const offences = await lint(await vale(console.error), paths)
  for (const line of values.count ? counts(offences) : offences.map(formatted)) console.log(line)
  return offences.length === 0 ? 0 : 1
}

process.exitCode = await main(process.argv.slice(2))
