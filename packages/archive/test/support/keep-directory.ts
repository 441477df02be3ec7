// node --import packages/testbed/sources.js packages/archive/test/support/keep-directory.ts ADDRESS DIRECTORY
// Archives the files of a directory as archive-release does, after it took their digests. Prints the milliseconds of that, the seconds of
// processors, and the largest memory of the process in bytes, as a JSON object. Linux only.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { archiveRelease, requireAll } from '@release-tools/archive'
import { pool, sha256File } from '@release-tools/base'
import { testHost } from '@release-tools/testbed'

const [address = '', directory = ''] = process.argv.slice(2)
const [begun, before] = [performance.now(), process.cpuUsage()]
const files = await pool(readdirSync(directory), 8, async name => {
  const path = join(directory, name)
  const sha256 = await sha256File(path, 'inside')
  return { name, path, size: statSync(path).size, sha256, mediaType: 'application/octet-stream' }
})
const parts = [{ name: 'release', files }]
requireAll(await archiveRelease([address], { tag: 'v1.2.0', parts }, { host: testHost(), repository: 'acme/widget' }))
const ms = performance.now() - begun
const { user, system } = process.cpuUsage(before)
// process.resourceUsage counts what the parent had when it started this process.
const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
console.log(JSON.stringify({ ms, busy: (user + system) / 1e6, memory: Number(kilobytes) * 1024 }))
