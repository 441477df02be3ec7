// npm run demo, and `release-tools rehearse`: a release of examples/python-app or of another project, end to end, on this machine.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { messageOf, Problem } from '@release-tools/base'
import { exampleProject } from './demo/example.ts'
import { launch } from './demo/launch.ts'
import { help, mayBePlain, type Options, readOptions } from './demo/options.ts'
import type { Demo } from './demo/run.ts'
import { readOwnProject } from './rehearse/own-project.ts'
import { orPlainly, rehearsePlainly } from './rehearse/plainly.ts'
import { requirementsOf } from './rehearse/requirements.ts'
import { offerSiblings } from './rehearse/siblings.ts'
import { progress } from './shared/progress.ts'

const script = 'scripts/demo/run.ts'

// A signal ends the run by exit, so that nothing is left. The second stage passes signals on, and ends by itself.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    if (process.listenerCount(signal) === 1) process.exit(130)
  })

try {
  const options = readOptions(process.argv.slice(2))
  if (options.help) console.log(help)
  else process.exitCode = await (options.project === undefined ? demo(options) : rehearse(options.project, options))
} catch (error) {
  console.error(messageOf(error))
  process.exitCode = error instanceof Problem ? 2 : 1
}

async function demo(options: Options): Promise<number> {
  const rehearsed = exampleProject(options)
  const hasKeyService = options.signer === 'aws'
  return launch(script, { ...options, rehearsed } satisfies Demo, {
    clear: true,
    hasKeyService,
    hasStores: options.drill,
  })
}

/** Releases a copy of the project. Its build and its tests may need the network, as on GitHub. */
async function rehearse(project: string, options: Options): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'rehearsal-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', remove)
  try {
    // npm starts its scripts in the clone.
    const own = await readOwnProject(resolve(process.env.INIT_CWD ?? '.', project), options, join(folder, 'project'))
    for (const decision of own.decisions) progress(decision)
    const offered = await offerSiblings(own, folder)
    for (const decision of offered?.decisions ?? []) progress(decision)
    const rehearsed = { ...own.rehearsed, ...(offered === undefined ? {} : { links: offered.links }) }
    const isOnline = !options.offline
    const requirements = isOnline ? [] : await requirementsOf(own, folder)
    if (options.plain) return await rehearsePlainly(rehearsed)
    const needs = { requirements, isOnline, hasImages: rehearsed.hasImages }
    const release = () => launch(script, { ...options, rehearsed } satisfies Demo, { clear: true, ...needs })
    return await (mayBePlain(options) ? orPlainly(rehearsed, release) : release())
  } finally {
    remove()
  }
}
