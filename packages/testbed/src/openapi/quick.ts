import type { Options } from 'ajv'

/**
 * Options of ajv for the descriptions of services. Each test file compiles the schemas that it uses, and checks few messages with them:
 * what takes time is to compile. Each schema becomes one function, which is not made faster, and descriptions are not checked themselves.
 */
export const quick = { inlineRefs: false, validateSchema: false, code: { optimize: false } } satisfies Options
