export { repositoryWith, textOf } from './projects.ts'
