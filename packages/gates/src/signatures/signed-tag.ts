import { Problem, sha256, visible } from '@release-tools/base'
import { CannotCheck, parseTagObject, requireReleaseTag, verifyGitObject } from '@release-tools/evidence'
import { type Found, type Gate, unknown } from '../gate.ts'
import { tagObject } from './tag-object.ts'
import { nobodyKnown, trustOf } from './trust.ts'

const wanted = 'The tag is signed by its tagger under its own name, with a key that the policy gives to that person.'

/** The tag of the release is an object that somebody signed whom the policy names. */
export const signedTag: Gate = {
  id: 'signed-tag',
  title: 'Signed tag',
  offline: true,
  needs: [],
  async look(context) {
    const { release, commit } = context
    if (release === undefined) return unknown(wanted, 'no tag is known yet')
    const trusted = await trustOf(context)
    if (trusted === undefined) return unknown(wanted, nobodyKnown)
    const object = await tagObject(context, release.tag)
    const evidence = [...trusted.evidence, ...object.evidence]
    if ('unknown' in object) return unknown(wanted, object.unknown, evidence)
    if ('lightweight' in object) {
      const found = `${release.tag} is a lightweight tag: it names the commit, and nobody can sign it. Tag with git tag -s.`
      return { result: 'fail', found, wanted, evidence }
    }
    if ('unsigned' in object) {
      const found = `${release.tag} does not count: it is not signed, as the server says.`
      return { result: 'fail', found, wanted, evidence }
    }
    const { id, raw } = object
    const own = [...evidence, { source: `tag object ${id}`, sha256: sha256(raw) }]
    try {
      const tag = parseTagObject(raw, id)
      requireReleaseTag(tag, release.tag, commit)
      const { person, key } = await verifyGitObject(tag, trusted.trust)
      return {
        result: 'pass',
        found: `${release.tag} is signed by ${visible(person)}, with ${key}.`,
        wanted,
        evidence: own,
      }
    } catch (error) {
      return { ...refused(error, release.tag), wanted, evidence: own }
    }
  },
}

function refused(error: unknown, tag: string): Pick<Found, 'result' | 'found'> {
  if (!(error instanceof Problem)) throw error
  return { result: error instanceof CannotCheck ? 'unknown' : 'fail', found: `${tag} does not count: ${error.found}` }
}
