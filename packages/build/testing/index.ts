export { imageRepository, imageRequestFor } from './image-repository.ts'
export { type LayerEntry, layerOf, writeLayers } from './layers.ts'
export { type BackEnd, offline, pins, pythonRepository, type RepositoryParts } from './python-repository.ts'
