// Appends what a message of the parent process says (killed-append.ts), which kills this process meanwhile.
import { type AppendJob, append } from './append-place.ts'

process.once('message', async (job: AppendJob) => {
  await append(job)
  process.disconnect()
})
process.send?.('ready')
