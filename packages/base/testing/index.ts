export { type Member, tar, tarGz, zip } from './archives.ts'
