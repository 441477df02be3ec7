// node pack.mjs [FORMAT FOLDER ARCHIVE], from the bundle of this file
// Packs all files of FOLDER, and prints the largest memory of the process so far, in bytes. Linux only.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listFiles, writeTarGz, writeZip } from '@release-tools/base'

const [format, folder, archive = ''] = process.argv.slice(2)
if (folder !== undefined) {
  const files = (await listFiles(folder)).map(path => ({ path: `bench/${path}`, source: join(folder, path) }))
  await (format === 'zip' ? writeZip : writeTarGz)(archive, files, 1_700_000_000)
}
// process.resourceUsage counts what the parent had when it started this process.
const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
console.log(Number(kilobytes) * 1024)
