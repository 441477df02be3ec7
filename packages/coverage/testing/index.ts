export { type Layout, write } from './layout.ts'
export { indexOf, pinsOf, wheelOf } from './wheels.ts'
