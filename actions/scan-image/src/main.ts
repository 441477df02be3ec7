import { action } from '@release-tools/runner'
import { read } from './inputs.ts'

await action(read, () => import('./run.ts'))
