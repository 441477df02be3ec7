export { purpose } from './rules.ts'
