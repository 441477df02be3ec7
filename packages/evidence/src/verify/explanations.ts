/**
 * Why each check matters, by its name: `verify --explain` shows it. The type of a check's name comes from here, so that a check without an
 * explanation does not compile. `image NAME`, `build NAME` and `model NAME` are of one kind each.
 */
export const explanations = {
  release:
    'Only what has the form of a release can be verified as one. What is something else is not wrong, but nothing is known of it.',
  'manifest signature':
    'The manifest lists every file with its digest, so its signature stands for the whole release. Nothing else is read before it is valid.',
  manifest:
    'It must be the release that you mean, from the repository whose run signed it. Otherwise a genuine release of something else would pass.',
  files: 'A file that was changed, added or left out is not what was signed, even if all signatures are valid.',
  SHA256SUMS: 'People who check with sha256sum must get the same answer as you.',
  build: 'It says with what each artifact was built, and whether building again gave the same bytes.',
  provenance:
    'It says from which source, by which workflow the artifacts were built. Without it, somebody with the key could have signed anything.',
  'SLSA level':
    'It says how hard it was to forge the provenance. A low level is not an error: whoever needs more says so in a policy.',
  'source level':
    'It says how sure it is that nobody alone could change the source, by records of all pushes since the release before.',
  image:
    'A digest names exactly one content. A tag can be moved to another image at any time, so the digest is what you should use.',
  verdict:
    'Whoever made it says whether it is good, by their own policy. A genuine release that failed is still a bad one.',
  'verdict again':
    'The same policy and evidence must give the same verdict on your machine. Otherwise somebody wrote a verdict that they wished for.',
  'verdict day':
    'Exceptions expire. A verdict of an earlier or later day than that of the signature would count exceptions that do not apply.',
  'security signals':
    'Many people read only a badge, and programs only this document. So both must say what the evidence says, and no more.',
  'own policy':
    'You decide what you accept, and not the publisher. Each rule of your policy is listed with what it says.',
  tarball: 'The tarball must have the same content as the release, byte for byte: it is what people unpack.',
  'tarball signature':
    'It is checked before anything is unpacked, because unpacking hostile content is a risk by itself.',
  'tarball .sig': 'People who check with openssl must get the same answer as you.',
  'verification summary':
    'It is the verdict for machines (VSA). It must be about this, and must not contradict what was found here.',
  'accepted summary':
    'A verifier that your policy names has done the work. Its word counts only for the digest that it signed, and only as far as your policy believes it.',
  signature: 'Somebody whom you named must have signed exactly this content. Who else signed it does not matter.',
  attestation: 'A signed statement about exactly this content, by somebody whom you named.',
  'SBOM (SPDX)': 'It says what is inside, by somebody whom you named.',
  'SBOM (CycloneDX)': 'It says what is inside, by somebody whom you named.',
  vulnerabilities: 'A scan that somebody whom you named attests, of exactly this content.',
  VEX: 'It says which vulnerabilities do not concern this, by somebody whom you named.',
  'test result': 'It says whether the tests passed, by somebody whom you named. A failed one counts against it.',
  'not counted': 'Anybody may attach something. What is not by somebody whom you named is neither for nor against it.',
  package:
    'Its files come from an index, which anybody who controls it can exchange. So each file is judged by its own attestation.',
  'GPG signatures':
    'They show that somebody with the OpenPGP key of the publisher has signed these files. Other programs may rely on them.',
  'signing events':
    'They say who signed what, in which run, and where a log or a key service has its own record of it. One that contradicts its signature is wrong.',
  'model signature': 'It signs every file of the model, so that none can be changed, added or left out.',
  model:
    'Every file of it must be as its own signature lists it, so that the model is still the same when it has left the release.',
  'not signed':
    'Files that the signature leaves out may be anything. They are listed, so that you do not take them for signed ones.',
  download: 'It says from where it was read. Nothing of that is believed before its signatures are valid.',
  'index of releases':
    'Only the newest index says what was withdrawn. One that is old, stale or of another project says nothing of today.',
  'release state':
    'The signatures of a release stay valid after it was withdrawn. So only the index says whether it should still be used.',
  target: 'What cannot be read cannot be verified, and is not known to be bad.',
} as const

/** Checks of which there is one for each part of a release, whose name follows. */
const families = ['image', 'build', 'model'] as const
type Family = (typeof families)[number]

/** A check that has an explanation. */
export type CheckName = keyof typeof explanations | `${Family} ${string}`

/** Why a check matters, by its name in a report. */
export function explanationOf(name: CheckName): string {
  if (Object.hasOwn(explanations, name)) return explanations[name as keyof typeof explanations]
  return explanations[families.find(family => name.startsWith(`${family} `)) ?? 'build']
}
