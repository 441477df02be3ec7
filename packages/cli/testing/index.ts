export { cli, releaseWithKey } from './run.ts'
