export { freshDir, requirements, useSampleDatabases } from './scanners.ts'
