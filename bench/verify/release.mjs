// node bench/verify/release.mjs LIBRARY KEY RELEASE: verifies a release, and prints the most memory that it took, in megabytes.
// JavaScript, because its time is measured: Node needs 60 ms of a processor before it runs TypeScript.
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const [, , library = '', key = '', path = ''] = process.argv
/** @type {typeof import('@release-tools/evidence')} */
const { verifyRelease } = await import(pathToFileURL(library).href)
const { result } = await verifyRelease(path, { signers: [{ kind: 'key', publicKey: readFileSync(key, 'utf8') }] })
if (result !== 'verified') throw new Error(`the release is ${result}`)
// Linux counts the memory of the parent into maxRSS of a child.
const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
console.log(Number(kilobytes) / 1024)
