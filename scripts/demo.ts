// npm run demo: a release of examples/python-app, end to end, on this machine.
import { messageOf, Problem } from '@release-tools/base'
import { launch } from './demo/launch.ts'
import { help, readOptions } from './demo/options.ts'

try {
  const options = readOptions(process.argv.slice(2))
  if (options.help) console.log(help)
  else process.exitCode = await launch('scripts/demo/run.ts', options, { clear: true })
} catch (error) {
  console.error(messageOf(error))
  process.exitCode = error instanceof Problem ? 2 : 1
}
