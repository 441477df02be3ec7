export { type Layout, write } from './layout.ts'
export { indexOf, pinsOf, pipFor, wheelOf } from './wheels.ts'
