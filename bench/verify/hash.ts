// node bench/verify/hash.ts FILE…: takes the SHA-256 of each file, as the verification of a release does.
import { pool, sha256File } from '@release-tools/base'

await pool(process.argv.slice(2), 8, file => sha256File(file, 'inside'))
