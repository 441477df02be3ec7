export { useProxy } from '../src/http/proxy.ts'
export { type FileServer, startFileServer, status } from './file-server.ts'
export { git, gitRepository } from './repository.ts'
