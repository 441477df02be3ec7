/** Of package.json, which is not in the bundle; a test compares. */
export const version = '1.0.0'
