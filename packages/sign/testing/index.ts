export { Gnupg } from './gnupg.ts'
export { type Job, newJob } from './job.ts'
export { identity, jobIdentity, makeKeyPair, scratch, signingOptions, withEnv } from './signers.ts'
