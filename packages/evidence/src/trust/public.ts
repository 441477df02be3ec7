/** What other packages may use of where things come from: a part of the face of this package, src/index.ts. */

export { imageOrigin } from './image-origin.ts'
export { type JudgedOrigin, judgeOrigin } from './judge-origin.ts'
export { type Origin, originLabel, type Source } from './origin.ts'
