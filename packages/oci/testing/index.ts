export { entry, ImageBuilder, type Reference, writeFiles } from './image-builder.ts'
export { layoutFiles, tarOf, writeLayout } from './image-fixture.ts'
export { type Answer, registryOf, Servers } from './loopback-registry.ts'
export { pushBuilt, pushImage } from './push-image.ts'
