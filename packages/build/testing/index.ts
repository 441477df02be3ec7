export { type BackEnd, offline, pins, pythonRepository, type RepositoryParts } from './python-repository.ts'
