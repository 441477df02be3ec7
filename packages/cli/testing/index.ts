export { cli } from './run.ts'
