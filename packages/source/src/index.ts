export { purpose } from './source.ts'
