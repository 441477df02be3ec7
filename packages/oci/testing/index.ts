export { layoutFiles, tarOf, writeLayout } from './image-fixture.ts'
export { pushImage } from './push-image.ts'
