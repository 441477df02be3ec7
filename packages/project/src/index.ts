export { type DeclaredProject, readProject } from './declared/read-project.ts'
