import { action } from '@release-tools/runner'
import { type Inputs, read } from './inputs.ts'
import type { OutputName } from './names.ts'

await action<Inputs, OutputName>(read, () => import('./run.ts'))
