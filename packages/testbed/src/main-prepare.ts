// Fills the caches (prepare.ts) and prints the paths of their contents:
//   node packages/testbed/src/main-prepare.ts
import { messageOf, Problem } from '@release-tools/base'
import { allParts } from './prepare/parts.ts'
import { prepare } from './prepare.ts'

const started = performance.now()
const log = (line: string) =>
  console.error(`[${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s] ${line}`)

try {
  console.log(JSON.stringify(await prepare(allParts, { log }), undefined, 2))
} catch (error) {
  console.error(messageOf(error))
  if (error instanceof Problem && error.details !== undefined) console.error(error.details)
  process.exitCode = 2
}
