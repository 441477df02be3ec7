// node --import packages/testbed/sources.js packages/release/test/support/upload-directory.ts DIRECTORY, beside a double of GitHub
// Uploads the files of a directory to a draft as publish-release does, after it took their digests. Prints the milliseconds of that, the seconds
// of processors, and the largest memory of the process in bytes, as a JSON object. Linux only.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { assetLimit, pool, sha256File } from '@release-tools/base'
import { connectGitHub } from '@release-tools/runner'
import { testHost } from '@release-tools/testbed'
import { makeDraft } from '../../src/publish/draft.ts'
import { uploadAssets } from '../../src/publish/upload.ts'

const [directory = ''] = process.argv.slice(2)
const { GITHUB_TOKEN: token = '', GITHUB_API_URL: apiUrl = '' } = process.env
const host = testHost()
const [begun, before] = [performance.now(), process.cpuUsage()]
const files = await pool(readdirSync(directory), 8, async name => {
  const path = join(directory, name)
  const sha256 = await sha256File(path, 'inside', assetLimit)
  return { name, path, size: statSync(path).size, sha256, mediaType: 'application/octet-stream' }
})
const github = await connectGitHub({ token, repository: 'acme/widget', apiUrl }, host)
await uploadAssets(github, await makeDraft(github, 'v1.2.0', 'Files.', false), files, host)
const ms = performance.now() - begun
const { user, system } = process.cpuUsage(before)
// process.resourceUsage counts what the parent had when it started this process.
const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
console.log(JSON.stringify({ ms, busy: (user + system) / 1e6, memory: Number(kilobytes) * 1024 }))
