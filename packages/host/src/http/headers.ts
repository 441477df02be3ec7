import { Problem } from '@release-tools/base'

/**
 * Throws a Problem for a header that can't be sent, by its name alone: fetch repeats what is in it, which may be a token that was copied with a
 * line break.
 */
export function requireHeaders(headers: Record<string, string>, where: string): void {
  const [name] = Object.entries(headers).find(([, value]) => /[^\t\x20-\x7e\x80-\xff]/.test(value.trim())) ?? []
  if (name === undefined) return
  throw new Problem(`send a request to ${where}`, {
    found: `the header ${name} has a line break, or another character that none may have.`,
    next: 'Check the token or the password that it is made of.',
  })
}
