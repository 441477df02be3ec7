export { purpose } from './compliance.ts'
