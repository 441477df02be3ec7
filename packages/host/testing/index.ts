export { type FileServer, startFileServer, status } from './file-server.ts'
export { git, gitRepository } from './repository.ts'
