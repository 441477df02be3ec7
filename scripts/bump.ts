// npm run bump: the version and the changelog of the next release.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { messageOf } from '@release-tools/base'
import { applyChangesets } from './shared/changesets.ts'
import { root } from './shared/repository.ts'
import { run } from './shared/run.ts'

const help = `npm run bump

Prepares a release: turns the changesets (.changeset/) into a section of CHANGELOG.md, sets the version in package.json, in
the sources and in what calls our reusable workflows, and rebuilds dist/, which contains it. Commit the changes.

  --help   this text`

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { help: { type: 'boolean' } } })
  if (values.help) {
    console.log(help)
    return 0
  }
  console.log(`The version is ${await applyChangesets()}.`)
  const { code } = await run(process.execPath, [join(root, 'scripts/build.ts')], { live: true })
  return code
}

try {
  process.exitCode = await main()
} catch (error) {
  console.error(messageOf(error))
  process.exitCode = 2
}
