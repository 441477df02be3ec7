import { action } from '@release-tools/core/runner/action'
import { read } from './inputs.ts'

await action(read, () => import('./run.ts'))
