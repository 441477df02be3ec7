// npm run demo: a release of examples/python-app or of another project, end to end, on this machine.
import { resolve } from 'node:path'
import { messageOf, Problem } from '@release-tools/base'
import { launch } from './demo/launch.ts'
import { help, readOptions } from './demo/options.ts'
import { readOwnProject } from './demo/own-project.ts'
import type { Demo } from './demo/run.ts'

try {
  const options = readOptions(process.argv.slice(2))
  if (options.help) console.log(help)
  else {
    const own = options.project === undefined ? undefined : readOwnProject(fromCaller(options.project), options.tag)
    const demo: Demo = { ...options, own }
    process.exitCode = await launch('scripts/demo/run.ts', demo, { clear: true, requirements: own?.requirements })
  }
} catch (error) {
  console.error(messageOf(error))
  process.exitCode = error instanceof Problem ? 2 : 1
}

/** A path from the directory in which npm was called; npm starts its scripts in the clone. */
function fromCaller(path: string): string {
  return resolve(process.env.INIT_CWD ?? '.', path)
}
