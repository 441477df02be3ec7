import { join } from 'node:path'

/** Path of a record in its artifact. */
export const recordFile = join('source-record', 'record.json')
