export { type Member, tar, tarGz, zip } from './archives.ts'
export { archiveDigests, filesToPack, sampleNoise, sampleText } from './files-to-pack.ts'
