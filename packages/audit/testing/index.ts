export { rootOfLog } from './root-of-log.ts'
export { sampleEvent, sealedFor } from './sealed.ts'
export { type TileLog, tileLog, tileLogUrl } from './tile-log.ts'
