// npm run demo: a release of examples/python-app or of another project, end to end, on this machine.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { messageOf, Problem } from '@release-tools/base'
import { writeBuildPins } from './demo/build-pins.ts'
import { launch } from './demo/launch.ts'
import { help, readOptions } from './demo/options.ts'
import { readOwnProject } from './demo/own-project.ts'
import type { Demo } from './demo/run.ts'

try {
  const options = readOptions(process.argv.slice(2))
  if (options.help) console.log(help)
  else {
    const own = options.project === undefined ? undefined : readOwnProject(fromCaller(options.project), options.tag)
    process.exitCode = await rehearse({ ...options, own })
  }
} catch (error) {
  console.error(messageOf(error))
  process.exitCode = error instanceof Problem ? 2 : 1
}

/** Makes the release. The caches get what the workflow of the project installs, and what builds the project. */
async function rehearse(demo: Demo): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'demo-'))
  try {
    const build = demo.own && (await writeBuildPins(demo.own, folder))
    const requirements = demo.own && [...demo.own.requirements, ...(build === undefined ? [] : [build])]
    return await launch('scripts/demo/run.ts', demo, { clear: true, requirements })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A path from the directory in which npm was called; npm starts its scripts in the clone. */
function fromCaller(path: string): string {
  return resolve(process.env.INIT_CWD ?? '.', path)
}
