// Packs files under the Node that runs this file, and prints the digests of the archives and the largest memory of the process, in
// bytes. It is plain JavaScript, so that Node 20 can run it. Linux only. Usage: node test/support/pack-files.mjs FOLDER. FOLDER has files.json, a list of files to pack.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256File, writeTarGz, writeZip } from '../../packages/base/lib/index.js'

const folder = process.argv[2]
const files = JSON.parse(readFileSync(join(folder, 'files.json'), 'utf8'))
const target = format => join(folder, `${process.versions.node}.${format}`)
await writeTarGz(target('tar.gz'), files, 1_700_000_001)
await writeZip(target('zip'), files, 1_700_000_001)
const digests = { 'tar.gz': await sha256File(target('tar.gz')), zip: await sha256File(target('zip')) }
// process.resourceUsage counts what the parent had when it started this process.
const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))[1]
console.log(JSON.stringify({ node: process.versions.node, digests, memory: kilobytes * 1024 }))
