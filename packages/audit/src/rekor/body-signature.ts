import { listAt, parseJson, sha256, textAt } from '@release-tools/base'

/** The places at which kinds of entries have a signature in base64, and the kind (`intoto`) that encodes it twice. */
const places: (string | number)[][] = [
  ['spec', 'signature', 'content'],
  ['spec', 'hashedRekordV002', 'signature', 'content'],
]
const lists: { place: (string | number)[]; field: string; twice?: true }[] = [
  { place: ['spec', 'signatures'], field: 'signature' },
  { place: ['spec', 'dsseV002', 'signatures'], field: 'content' },
  { place: ['spec', 'content', 'envelope', 'signatures'], field: 'sig', twice: true },
]

/**
 * SHA-256 of the signatures in an entry of Rekor, as records have them (`signature.sha256`); none if its kind keeps none (`intoto 0.0.1`).
 * https://github.com/sigstore/rekor/tree/main/pkg/types, https://github.com/sigstore/protobuf-specs/tree/main/protos/rekor/v2
 */
export function signaturesInBody(body: Buffer): string[] {
  const value = parsed(body)
  const single = places.flatMap(place => textAt(value, ...place) ?? [])
  const listed = lists.flatMap(({ place, field, twice }) =>
    listAt(value, ...place).flatMap(one => {
      const text = textAt(one, field)
      if (text === undefined) return []
      return twice ? Buffer.from(text, 'base64').toString() : text
    }),
  )
  return [...single, ...listed].map(text => sha256(Buffer.from(text, 'base64')))
}

function parsed(body: Buffer): unknown {
  try {
    return parseJson(body.toString(), 'the entry')
  } catch {
    return undefined
  }
}
