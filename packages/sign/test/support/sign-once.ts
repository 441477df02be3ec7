// Signs a file in a process of its own, which a test ends: node sign-once.ts FILE BUNDLE OPTIONS, with the secrets in variables.
import { testHost } from '@release-tools/testbed'
import { signFile } from '../../src/sign.ts'

const [file = '', bundle = '', options = ''] = process.argv.slice(2)
await signFile(file, bundle, JSON.parse(options), testHost())
