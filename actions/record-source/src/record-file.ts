import { join } from 'node:path'

/** Name of a record in the stores of the project. */
export const keptFile = 'record.json'

/** Path of a record in its artifact. */
export const recordFile = join('source-record', keptFile)
