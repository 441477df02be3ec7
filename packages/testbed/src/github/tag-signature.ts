/** What GitHub shows of a tag by a key that it does not know. It shows signatures without their last line end. */
export function verificationOf(object: Buffer) {
  const text = object.toString()
  const start = text.lastIndexOf('-----BEGIN ')
  const [payload, signature] = start < 0 ? [null, null] : [text.slice(0, start), text.slice(start).trimEnd()]
  return { verified: false, reason: start < 0 ? 'unsigned' : 'unknown_key', payload, signature, verified_at: null }
}
