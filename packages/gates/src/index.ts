export { type Found, type Gate, type GateContext, unknown } from './gate.ts'
export { lookThrough } from './look.ts'
export { gates } from './register.ts'
