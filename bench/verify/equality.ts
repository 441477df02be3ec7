// node bench/verify/equality.ts FOLDER: compares the patched library with the published one, and prints the comparison as JSON.
import { compareLibraries } from '@release-tools/evidence/testing'

// The published library throws an error for most octet strings, and nobody reads their stacks.
Error.stackTraceLimit = 0
console.log(JSON.stringify(await compareLibraries(process.argv[2] ?? '')))
