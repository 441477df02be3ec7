import { byBytes } from '@release-tools/base'
import { CannotCheck, type Check, type CheckName, check, failCheck, statementName } from '@release-tools/evidence'
import { type Accepted, type Outcome, passed, worstOf } from '../accepted.ts'
import type { ReaderTrust } from '../publishers.ts'
import { checkAttached, type Found } from './attached-signatures.ts'
import type { OpenImage } from './open-image.ts'

/**
 * Checks that an accepted signer signed the image, or attested something about it. One is enough: anybody who may write into the registry
 * can attach more. What others attached does not count, and says nothing against the image.
 */
export async function verifyImage(
  image: OpenImage,
  trust: ReaderTrust,
): Promise<{ checks: Check[]; accepted: Accepted[] }> {
  const { accepted, bad, failures } = await checkAttached(image, trust)
  const hasNone = accepted.length + bad.length === 0
  const checks = [
    await check('image', () => describe(image)),
    ...(await Promise.all(byName(accepted).map(([name, same]) => check(name, () => accept(same))))),
    ...(await Promise.all(bad.map(one => check('verdict', () => Promise.reject(one))))),
    ...(hasNone ? [await check('signature', () => refuse(image, failures))] : notCounted(failures)),
  ]
  return { checks, accepted }
}

async function describe({ name, tag, content }: OpenImage) {
  const platforms = await content?.()
  const parts = [
    `${name}.`,
    tag === undefined ? '' : `The tag ${tag} names it now. A tag can move, so use the digest.`,
    platforms === undefined ? '' : `Its blobs for ${platforms.join(', ')} have their digests.`,
  ]
  return { detail: parts.filter(part => part !== '').join(' ') }
}

/** The signature first, then by name: a registry lists what is attached in any order. */
function byName(found: Found[]): [CheckName, Found[]][] {
  const groups = [...Map.groupBy(found, ({ statement }) => statementName(statement?.predicateType))]
  const others = groups.filter(([name]) => name !== 'signature').sort(([a], [b]) => byBytes(a, b))
  return [...groups.filter(([name]) => name === 'signature'), ...others]
}

/** Several of one kind are one check: a nightly scan attaches one each day. */
function accept(same: Found[]) {
  const [first] = same as [Found]
  const others = same.length === 1 ? '' : ` There are ${same.length - 1} more of this kind.`
  const what = first.statement === undefined ? 'A signature of cosign before version 3' : first.statement.predicateType
  const name = first.otherName === undefined ? '' : ` It was made for ${first.otherName}, with the same digest.`
  return passed(`${what}, in ${first.place}.${name}${others}`, first.verified)
}

/** Layers without a signature: SBOMs, and what BuildKit attaches. */
const unsigned = ['application/vnd.in-toto+json', 'text/spdx', 'text/spdx+json', 'application/spdx+json']

function refuse({ attached: { others } }: OpenImage, failures: Outcome['failures']): never {
  const worst = worstOf(failures)
  if (worst instanceof CannotCheck) throw worst
  const unknown = others.filter(type => !unsigned.includes(type) && !type.includes('cyclonedx'))
  if (unknown.length > 0)
    throw new CannotCheck('verify the image', {
      found: `what is attached to it is of types that release-tools does not read: ${unknown.slice(0, 3).join(', ')}.`,
      next: 'Use the program that made it.',
    })
  if (worst !== undefined) throw worst
  failCheck('nothing signs it: no signature and no attestation is attached to it.', askSigner)
}

const askSigner =
  'Do not use it. Ask its publisher for a signature. If it was copied from another registry, copy it with its signatures, for example with `cosign copy` or `oras copy --recursive`.'

function notCounted(failures: Outcome['failures']): Check[] {
  if (failures.length === 0) return []
  const reasons = [...new Set(failures.map(({ found }) => found))].slice(0, 3)
  const detail = `${failures.length} more attached, not valid, by nobody that you named, or about something else: ${reasons.join(' ')}`
  return [{ name: 'not counted', status: 'absent', detail }]
}
