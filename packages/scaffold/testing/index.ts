export { pinnedProject, pinOf } from './pinned-project.ts'
export { git, repositoryWith, textOf, writeInto } from './projects.ts'
