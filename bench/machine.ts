import { cpus } from 'node:os'

/** On what something was measured, and how to measure it again. `part` as in `npm run bench -- part`. */
export function measuredOn(part: string): string {
  const machine = `Node ${process.versions.node}, ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}).`
  return `${machine} Again: \`npm run bench -- ${part}\`.`
}
