// Keeps what a message of the parent process says (killed.ts), which kills this process meanwhile.
import { run } from './matrix.ts'
import type { Job } from './subject.ts'

process.once('message', async (job: Job) => {
  await run(job)
  process.disconnect()
})
process.send?.('ready')
