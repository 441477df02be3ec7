// npm run new: writes an action or a package that builds, is documented and tested, and fails its first test on purpose.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { newAction } from './new/action.ts'
import { newPackage } from './new/package.ts'
import type { NewPart } from './new/part.ts'
import { root } from './shared/repository.ts'
import { run } from './shared/run.ts'

const help = `npm run new -- action NAME
npm run new -- package NAME

Writes actions/NAME or packages/NAME with its first test, which fails until you
say what the part does. Adds it to tsconfig.json and to the README or
packages/packages.ts, installs it, and writes the docs and, for an action, the
bundle.

  --help   this text`

const kinds: Record<string, (name: string) => NewPart> = { action: newAction, package: newPackage }

async function step(what: string, program: string, args: string[]): Promise<void> {
  const { code, output } = await run(program, args)
  if (code !== 0) throw new Error(`could not ${what}:\n${output.trim()}`)
}

function write({ folder, files }: NewPart): void {
  if (existsSync(join(root, folder))) throw new Error(`${folder} already exists`)
  for (const { path, text } of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
    console.log(`wrote ${path}`)
  }
}

/** The lock file gets the new part. Nothing is downloaded: a new part uses packages of the repository only. */
async function lock(): Promise<void> {
  const pnpm = process.env.RELEASE_TOOLS_PNPM
  if (pnpm === undefined) throw new Error('this must be started with `npm run new`')
  // What the lock file has was checked when it was installed; to check it again would need the network.
  const trusting = '--config.trustLockfile=true'
  await step('write the lock file', process.execPath, [pnpm, 'install', '--lockfile-only', '--offline', trusting])
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { help: { type: 'boolean' } }, allowPositionals: true })
  if (values.help) return console.log(help)
  const [kind = '', name = '', ...rest] = positionals
  const make = kinds[kind]
  if (make === undefined || name === '' || rest.length > 0) throw new Error(`the arguments are incomplete:\n\n${help}`)
  const part = make(name)
  write(part)
  await lock()
  await step('format the new part', process.execPath, [
    biome,
    'check',
    '--write',
    ...part.files.map(({ path }) => path),
  ])
  // bootstrap.mjs first installs what is in the lock file and missing in the workspace.
  const bootstrap = join(root, 'scripts/bootstrap.mjs')
  await step('write the docs', process.execPath, [bootstrap, '--no-compile', 'scripts/docs.ts'])
  await step('build it', process.execPath, part.build)
  console.log(`\nNext: write what ${name} does in ${part.firstTest}, and run \`npm test -- ${part.folder}\`.`)
}

const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')

try {
  await main()
} catch (error) {
  console.error(`Could not write the new part: ${error instanceof Error ? error.message : error}`)
  process.exitCode = 2
}
