// node bench/verify/hash.mjs FILE…: takes the SHA-256 of each file, as many at once as the verification of a release does.
// JavaScript, because its time is measured: Node needs 60 ms of a processor before it runs TypeScript.
import { pool, sha256File } from '@release-tools/base'

await pool(process.argv.slice(2), 32, file => sha256File(file, 'inside'))
