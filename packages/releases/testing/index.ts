export { entry, IndexedProject, keySigner } from './project.ts'
