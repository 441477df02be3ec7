// A file of its own: inputs are checked with it, and digest.ts needs node:crypto, which is slow to load.

/** True for 64 lower-case hexadecimal characters. */
export function isSha256(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text)
}
