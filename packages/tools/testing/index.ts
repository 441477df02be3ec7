export { type Member, tarGz, zip } from './archives.ts'
