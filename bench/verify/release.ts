// node bench/verify/release.ts LIBRARY KEY RELEASE: verifies a release, and prints the most memory that it took, in megabytes.
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const [, , library = '', key = '', path = ''] = process.argv
const { verifyRelease }: typeof import('@release-tools/evidence') = await import(pathToFileURL(library).href)
const { result } = await verifyRelease(path, { signers: [{ kind: 'key', publicKey: readFileSync(key, 'utf8') }] })
if (result !== 'verified') throw new Error(`the release is ${result}`)
// Linux counts the memory of the parent into maxRSS of a child.
const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
console.log(Number(kilobytes) / 1024)
