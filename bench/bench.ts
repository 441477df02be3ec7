// npm run bench: measures what docs/benchmarks.md says, and writes it.
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { progress } from '../scripts/shared/progress.ts'
import { root } from '../scripts/shared/repository.ts'
import { measureDemo } from './demo.ts'
import { prepareAndRun, prepared } from './prepare.ts'
import { measureScan } from './scan.ts'
import { measureStart } from './start.ts'
import { measureVerify } from './verify.ts'

const help = `npm run bench [-- PART…]

Measures, prints, and writes docs/benchmarks.md. Each part compares programs within one run, taking turns.

  start    start time and size of every bundle, beside bare Node
  scan     SBOMs and both scanners as the actions run them, beside the same tools one after the other
  verify   200 signed files, verified by us in one process, beside a loop of cosign verify-blob
  demo     the warm demo, step by step

Without PART all of them. Parts that are not measured keep their text in docs/benchmarks.md.
  --help   this text`

const parts: Record<string, () => Promise<string>> = {
  start: measureStart,
  scan: measureScan,
  verify: measureVerify,
  demo: measureDemo,
}

const page = join(root, 'docs/benchmarks.md')

function frame(): string {
  const sections = Object.keys(parts).map(name => `<!-- ${name} -->\nNot measured yet.\n<!-- /${name} -->`)
  return `# Benchmarks\n\nWritten by \`npm run bench\`. Compare numbers within one table only: each comes from one run, programs taking turns.\n\n${sections.join('\n\n')}\n`
}

function machine(): string {
  return `Node ${process.versions.node}, ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}).`
}

function replaceSection(text: string, name: string, content: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const [start, end] = [text.indexOf(open), text.indexOf(close)]
  if (start < 0 || end < 0) throw new Error(`docs/benchmarks.md has no section ${name}`)
  return `${text.slice(0, start + open.length)}\n${content.trim()}\n\n${machine()} Again: \`npm run bench -- ${name}\`.\n${text.slice(end)}`
}

function readPage(): string {
  try {
    return readFileSync(page, 'utf8')
  } catch {
    return frame()
  }
}

async function main(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    options: { help: { type: 'boolean' } },
    allowPositionals: true,
  })
  if (values.help) return console.log(help)
  const unknown = positionals.filter(name => !(name in parts))
  if (unknown.length > 0)
    throw new Error(`there is no part ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`)
  if (prepared() === undefined) {
    process.exitCode = await prepareAndRun(import.meta.filename, args)
    return
  }
  await measureAll(positionals)
}

async function measureAll(positionals: string[]): Promise<void> {
  for (const [name, measure] of Object.entries(parts)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue
    progress(`measuring: ${name}`)
    const content = await measure()
    console.log(`\n${content}\n`)
    writeFileSync(page, replaceSection(readPage(), name, content))
  }
  progress('wrote docs/benchmarks.md')
}

try {
  await main(process.argv.slice(2))
} catch (error) {
  console.error(`Could not measure: ${error instanceof Error ? error.message : error}`)
  process.exitCode = 1
}
