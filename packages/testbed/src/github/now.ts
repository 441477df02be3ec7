/** A time as GitHub writes it: without a fraction. `at` is in milliseconds since 1970. */
export function now(at = Date.now()): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z')
}
