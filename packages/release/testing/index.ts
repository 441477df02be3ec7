export { facts } from './release-facts.ts'
