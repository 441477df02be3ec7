import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { root } from '../scripts/shared/repository.ts'
import { type Attack, attacksOnArchives } from './support/attacks-on-archives.ts'
import { attacksOnGates } from './support/attacks-on-gates.ts'
import { attacksOnIndex } from './support/attacks-on-index.ts'
import { attacksOnLog } from './support/attacks-on-log.ts'
import { attacksOnRecords } from './support/attacks-on-records.ts'
import { attacksOnSignatures } from './support/attacks-on-signatures.ts'
import { attacksOnSource } from './support/attacks-on-source.ts'
import { attacksOnTriage } from './support/attacks-on-triage.ts'

const [cli, verify, evidence, base] = ['cli', 'verify', 'evidence', 'base'].map(name => `packages/${name}/test`)
const model = `${evidence}/models/verify-model.test.ts`
const eachFile = 'changed, truncated, missing, renamed, extra: named (%s)'
const sigstore = `${evidence}/sigstore/sigstore.test.ts`
const release = `${evidence}/verify/verify.test.ts`
const provenance = `${evidence}/slsa-verifier/verify-provenance.test.ts`
const builders = `${evidence}/slsa-verifier/builders.test.ts`
const image = `${verify}/verify-image.test.ts`
const registry = `${verify}/hostile.test.ts`
const mixed = `${evidence}/sigstore/mixed-bundles.test.ts`
const partsOfTwo = '%s'
const summary = `${cli}/verify/accept-vsa.test.ts`
const gpg = `${cli}/gpg.integration.test.ts`
const gpgDated = `${evidence}/verify/gpg-dated.test.ts`
const openpgp = `${evidence}/openpgp/key-validity.test.ts`
const pgpPolicy = `${evidence}/policy/openpgp-signers.test.ts`
const byPgpPolicy = 'an OpenPGP key by a policy: %s'
const records = `${evidence}/verify/check-events.test.ts`
const flags = 'each wrong flag hides those after it'
const summaries = 'a summary that %s is refused'

/** Each attack, the test that makes it (its file and its title), and how the reason begins by which it is refused. */
const attacks: Attack[] = [
  ['a changed file', release, '%s', "['changed', async path => flip(path)]"],
  ['a truncated file', release, '%s', "['truncated', async path"],
  ['a missing file', release, 'removed', 'expectRefusal(assets, name)'],
  ['an extra file', release, 'in the %s: %s', 'It is not part of the release. Take it out of the folder.'],
  [
    'a badge that says what no evidence says',
    `${evidence}/verify/check-signals.test.ts`,
    'a badge that says something better is refused, although it is signed',
    'is not what the manifest and the evidence of the release give.',
  ],
  [
    'a published release of somebody else, which is scanned again',
    'actions/rescan-release/test/rescan-release.integration.test.ts',
    'a release of somebody else is not scanned, and fails the step',
    'The release is not verified, so that nothing of it was scanned.',
  ],
  ['swapped files', release, 'swapped with another', 'expectRefusal(directory, path, other)'],
  [
    'swapped files beside an attestation of both',
    `${verify}/verify-file.test.ts`,
    'that give the name of a file to another content: the files were swapped',
    'has another digest there.',
  ],
  ['a changed file of a model', model, eachFile, 'fail w.bin different'],
  ['a changed file of a model, and its digests', model, 'says what is different', ' different: Its SHA-256 is '],
  ['a missing file of a model', model, eachFile, 'fail sub/z missing: It is missing.'],
  ['an extra file of a model', model, eachFile, 'fail new/pickle.pkl extra: It is not signed. Take it out'],
  ['a renamed file of a model', model, eachFile, 'fail sub-C extra: It is not signed.'],
  [
    'a link out of a model',
    `${evidence}/models/model-files.test.ts`,
    'lead to files in the model only',
    'It is a symbolic link that leads out of the model.',
  ],
  [
    'a link in a model without links',
    `${evidence}/models/model-files.test.ts`,
    'are refused if the signer did not allow them',
    'It is a symbolic link, which is not allowed in this model.',
  ],
  ['a model by another key', model, 'by somebody else', 'the signature was not made over this content by this signer.'],
  ['a model by another identity', model, 'by another identity, or the same of another issuer', 'it was made by '],
  [
    'a model in an old version of the format',
    model,
    'of version 0.2.0, and by a certificate of an own authority: could not check, by name',
    'it is a signature of model_signing 0.2.0, which release-tools does not read.',
  ],
  [
    'a model in a version of the format that is not known',
    model,
    'of a version of the format that is not known, or of another format',
    'which is not known.',
  ],
  [
    'another model in a release than the one that was signed',
    `${evidence}/verify/check-models.test.ts`,
    'with a file that is %s is refused',
    'it is not the model that was signed: ',
  ],
  ['the bundle of another file', sigstore, 'other content is refused', 'it is for other content: sha256 '],
  ['another identity', sigstore, '%s is refused', 'it was made by '],
  ['another issuer', builders, '%j', 'invalid certificate: invalid OIDC issuer: '],
  ['another repository', provenance, flags, 'source used to generate the binary does not match provenance'],
  ['another tag', provenance, flags, "expected tag 'v9.9.9', got 'v1.2.3': tag used"],
  ['another branch', provenance, flags, "expected branch 'other', got 'main': branch used"],
  ['another workflow', provenance, flags, 'untrusted reusable workflow'],
  ['another commit of the workflow', builders, 'only for what they show: SLSA Build L3', 'is not among the releases'],
  [
    'another kind of runner',
    builders,
    'only for what they show: SLSA Build L3',
    'says that the runner is github-hosted, but its certificate says self-hosted.',
  ],
  [
    'a look-alike of the identity or issuer',
    `${evidence}/sigstore/certificate.test.ts`,
    'a look-alike is another identity, and another issuer: %s',
    'isIssuedTo(certificateOf(alike, issuer), identity, issuer)',
  ],
  [
    'a look-alike of the repository',
    builders,
    'refuses the source %j',
    "expected source 'acme/Widget', got 'acme/widget'",
  ],
  [
    'a certificate without proof of the time',
    sigstore,
    'a certificate needs a signed time and, where the root has a log, an entry',
    'it has no signed time: neither a log entry with a time nor a timestamp.',
  ],
  [
    'a certificate that had expired',
    sigstore,
    'a signature made after the certificate expired is refused',
    'its certificate was not valid at the signed time.',
  ],
  ['the log entry of another', sigstore, 'a changed payload is refused', 'its log entry is about something else.'],
  ['inclusion proof and checkpoint of another', provenance, 'the log entry', 'expect(proof(other.inclusionProof))'],
  ['the timestamp of another', sigstore, 'a changed signature is refused', 'its timestamp was not made for this'],
  [
    'another predicate type',
    `${evidence}/signatures/verify-blob.test.ts`,
    'of another type than asked, or where a signature of the file is asked for',
    'is of type "',
  ],
  [
    'two contents in one bundle',
    `${evidence}/sigstore/bundle.test.ts`,
    'refuses %s: two programs could verify two different things',
    'it has more than one ',
  ],
  [
    'a subject that is absent or too many',
    `${evidence}/verify/check-subjects.test.ts`,
    'is refused if a subject is something else, or if one is missing',
    'it does not cover ',
  ],
  [
    'a subject by a weak digest',
    `${evidence}/signatures/verify-blob.test.ts`,
    'that names its subject by %s',
    'by sha1, which does not identify a file',
  ],
  [
    'a key twice in JSON',
    `${base}/strict-json.test.ts`,
    'finds any key that stands twice in one object, however it is written',
    'twice in one object.',
  ],
  ['a key twice in YAML', `${base}/yaml.test.ts`, 'refuses %s', 'it has the key "a" twice in the mapping'],
  ['a path that leads out', `${base}/tar.test.ts`, 'refuses %s', '"../x" is not a path inside the archive.'],
  ['links', `${base}/tar.test.ts`, 'refuses %s', '"x" is a symbolic link, not a regular file.'],
  ['a path by pax', `${base}/tar.test.ts`, 'refuses %s', '"../xy" is not a path inside'],
  [
    'sparse files',
    `${base}/tar-scan.test.ts`,
    '%s are refused',
    'it has the unsupported pax record "GNU.sparse.major".',
  ],
  [
    'a bomb',
    `${base}/tar.test.ts`,
    'keeps within limits of entries, size and ratio',
    'it unpacks to more than 10 times its size.',
  ],
  [
    'a revoked key of a policy',
    `${evidence}/policy/reader-policy.test.ts`,
    'a signer that is revoked altogether needs no time to be refused',
    "toBe('fail')",
  ],
  ['a key that was not valid yet', openpgp, 'it was made after the signature', 'it was not valid yet'],
  [
    'an older release under a newer name',
    `${verify}/verify-release.test.ts`,
    'under a newer tag than its own is not verified',
    'it is of release v1.2.0, not of v9.9.9.',
  ],
  [
    'older files, or those of another repository, in a release of another tool',
    `${verify}/verify-release.test.ts`,
    'with files that a workflow for many signed for a run %s',
    'is by a run of the tag v0.9, not of v1.',
  ],
  [
    'the log entry of another key',
    `${evidence}/sigstore/old-entry.test.ts`,
    'of %s is refused: whoever gets a key later could log what it is to sign in advance',
    'its log entry is about something else.',
  ],
  [
    'an older package under a newer name',
    `${verify}/verify-package.test.ts`,
    'a file that has %s is not verified, or could not be checked',
    'it is about a file with the name "widget-1.1.0-py3-none-any.whl"',
  ],
  [
    'another policy',
    `${evidence}/verify/verify-evidence.test.ts`,
    '%s is refused',
    'it was reached by a different policy (sha256:',
  ],
  [
    'a VEX statement about one vulnerability, for another one of the same advisory',
    `${evidence}/vex/resolve-vex.test.ts`,
    'a statement about one vulnerability does not cover another one of the same advisory',
    "[['CVE-2026-0001'], 0]",
  ],
  [
    'a new vulnerability behind an advisory that the baseline has',
    `${evidence}/policy/baseline-rule.test.ts`,
    'another vulnerability of an advisory that the baseline has is new',
    "['CVE-2026-0002']",
  ],
  [
    'a scanner that says nothing of what it was asked',
    `${evidence}/findings/pip-audit.test.ts`,
    'say nothing of packages that they do not list, although they were asked for',
    '[[], purls]',
  ],
  [
    'an image of which no scanner knows anything',
    `${evidence}/policy/verdict.test.ts`,
    'an image in which no scanner found anything to look up is not clean',
    'No scanner judges anything in widget (linux/amd64)',
  ],
  [
    'a badge of such an image',
    `${evidence}/signals/signals.test.ts`,
    'findings: no scanner found anything to look up in an image',
    'No scanner judges anything in an image.',
  ],
  [
    'a file that a pull request makes to stop or delay a scan',
    `${evidence}/findings/lines/package-lines.test.ts`,
    'hostile files take time in proportion to their size',
    'toBeLessThan(5)',
  ],
  [
    'a record that joins two vulnerabilities, so that one hides the other',
    `${evidence}/findings/merge.test.ts`,
    'two CVEs that a chain of identifiers joins stay two findings',
    'toEqual([ids[0], ids[2], ids[1]])',
  ],
  [
    'a list of EPSS scores with a second, lower score',
    `${evidence}/findings/feeds.test.ts`,
    '%j and %j',
    'line 4: it has a second score of CVE-2026-0001.',
  ],
  [
    'a VEX statement of tomorrow',
    `${evidence}/vex/judge-vex-files.test.ts`,
    'nobody can decide if a document %s',
    'is of 2026-06-02T00:00:00Z, after 2026-06-01.',
  ],
  [
    'a VEX statement about everything in a release',
    `${evidence}/vex/judge-vex-files.test.ts`,
    'warnings name what matches nothing, what contradicts, and what is about the release as a whole',
    '`scope: release`',
  ],
  [
    'a baseline that a scanner could not look at, or not at all',
    `${evidence}/policy/baseline-rule.test.ts`,
    '%s',
    'could not be compared with v1.1.0: trivy could not scan it: no database',
  ],
  [
    'a baseline of another target',
    'packages/scan/test/scan/given-baseline.test.ts',
    'a report of another target cannot be compared',
    'it is a report of ',
  ],
  ['another VEX document', `${cli}/verify/vex.test.ts`, '%s does not', 'attached to something else than this release'],
  [
    'another trusted root',
    sigstore,
    'another log is not known: nothing can be said',
    'its log entry is from a log \\(.{44}\\) that the trusted root does not list',
  ],
  ['the summary of another verifier', summary, summaries, 'its verifier is'],
  ['a summary with a level that is too low', summary, summaries, 'level of the track BUILD is 1, not at'],
  ['a summary that says FAILED', summary, summaries, 'its result is "FAILED"'],
  ['referrers that a registry hides', image, 'that nothing signs is not verified', 'nothing signs it: no signature'],
  [
    'referrers that a registry adds',
    image,
    'what others attach does not count, and says nothing against it',
    '3 more attached, not valid, by nobody that you named',
  ],
  [
    'referrers that a registry wraps into a list',
    registry,
    'that wraps a signature into a list hides it: nothing signs the image; of another media type, it could not be checked',
    'nothing signs it: no signature',
  ],
  [
    'pages of referrers without an end',
    registry,
    'whose list never ends, or is too long, is left',
    'has more than the 20 pages accepted.',
  ],
  [
    'a digest in the headers of a registry that is not that of its answer',
    registry,
    'that says of another image, in its headers, that it has the digest of the signed one gives nothing',
    'the attestation is not about this file',
  ],
  [
    'another image for a platform',
    registry,
    'that gives the image of a platform another content in the signed list is not verified',
    'the registry sent a document with the digest ',
  ],
  [
    'lists of images within lists',
    'packages/oci/test/image-index.test.ts',
    '%s is refused, with the same words',
    'nested more than 4 deep.',
  ],
  ['two signatures in one bundle', mixed, partsOfTwo, 'with the signature of the publisher before its own'],
  ['two certificates in one bundle', mixed, partsOfTwo, 'it has more than one kind of signer: '],
  ['two log entries in one bundle', mixed, partsOfTwo, 'it has a log entry or a timestamp twice.'],
  [
    'a certificate of another key',
    mixed,
    'signed by another key than that of its certificate, which is logged with it',
    'the signature was not made over this content by this signer.',
  ],
  [
    'the media type of one version of bundles with the fields of another',
    mixed,
    'is refused: %s',
    'it has no signed time: neither a log entry with a time nor a timestamp.',
  ],
  [
    'a certificate with a critical extension that is not known',
    `${evidence}/signatures/private-sigstore.integration.test.ts`,
    'a certificate with a critical extension that nobody here knows is refused, and policies ask for nothing',
    'which release-tools does not know and must not ignore.',
  ],
  [
    'an authority for other names',
    `${evidence}/signatures/private-sigstore.integration.test.ts`,
    'an authority of the kind %s does not lead to the root',
    'may vouch for some names only',
  ],
  [
    'the log entry of another file, alone',
    `${evidence}/signatures/cosign2.integration.test.ts`,
    'of another file, by somebody else, or with another time is refused',
    'its log entry is about something else.',
  ],
  [
    'an image that a layout hides',
    `${verify}/layout.test.ts`,
    'an image that %s is an image all the same: nothing signs it',
    "toContain('signature fail')",
  ],
  ['a GPG key that was revoked', gpg, '%s', 'its key has been revoked by its owner'],
  [
    'a GPG key whose revocation stands beside it',
    openpgp,
    'is refused by a revocation in a block of its own, wherever that stands in the file',
    'its key has been revoked by its owner (it is no longer secret).',
  ],
  ['a GPG key that has expired', gpg, '%s', 'its key expired on 2025-03-01'],
  [
    'a GPG key that was revoked before the release was signed',
    gpgDated,
    'a release of a key that was replaced since keeps verifying, and says so',
    "[keySuperseded, '2026-06-01T11:30:00Z', 'it was replaced by a new one']",
  ],
  [
    'a stolen GPG key, whatever proves the time',
    gpgDated,
    'a release of a key that was replaced since keeps verifying, and says so',
    "[keyCompromised, '2026-07-01T00:00:00Z', 'it is no longer secret']",
  ],
  [
    'an expired GPG key without proof of the time',
    gpgDated,
    'without a summary that lists them, nothing proves that they are older than the end of their key',
    "its key expired on 2026-06-10T00:00:00Z.')",
  ],
  ['a GPG key with another fingerprint', gpg, '%s', "'a signature by another key': {"],
  [
    'a GPG key with another fingerprint than the policy names',
    pgpPolicy,
    byPgpPolicy,
    ', which is not among the signers',
  ],
  [
    'a GPG key that the policy revokes',
    pgpPolicy,
    byPgpPolicy,
    ', which is revoked from 2025-02-01 on, and signed at ',
  ],
  ['a GPG key after its end in the policy', pgpPolicy, byPgpPolicy, ', which counts until 2025-01-31, and signed at '],
  [
    'a model by a signer that the policy does not name',
    `${verify}/model.test.ts`,
    'a policy decides about a model by who signed it, and each decision names its rule',
    ', which is not among the signers of the policy.',
  ],
  [
    'a verification summary in place of the signature of a model',
    `${verify}/model.test.ts`,
    'a summary does not stand in for the signature of a model, which alone says which files it has',
    'a verification summary does not say which files a model must have.',
  ],
  [
    'a record of the signature of a manifest or a tarball with another signer, content, log entry or time',
    records,
    'a record beside the release must say what the signature of %s says',
    "['signer', { signer: { kind: 'key', sha256: 'b'.repeat(64) } }]",
  ],
  [
    'a record of a signature by GPG with another key, file or a log entry',
    records,
    'a record beside the release must say what a signature by GPG says',
    "['signer', { signer: by(fingerprintOf(other)) }]",
  ],
  [
    'provenance of a forged authority in the place of that of another job',
    'packages/sign/test/attach-signed.test.ts',
    'a job %s attaches nothing by an authority that the trusted root does not list',
    'its signature cannot be checked: its log entry is from a log ',
  ],
  [
    'provenance by a run of another repository in the place of that of another job',
    'packages/sign/test/attach-signed.test.ts',
    'nothing of a run of another repository is attached, whatever identity it has',
    'it was made by a run of https://github.com/mallory/fork, not of ',
  ],
  [
    'an attestation that a registry lists and has lost',
    'packages/oci/test/attach.integration.test.ts',
    'what a registry lists and has lost is named, or left out',
    'as attached to it, and does not have it.',
  ],
  ...attacksOnArchives,
  ...attacksOnIndex,
  ...attacksOnLog,
  ...attacksOnRecords,
  ...attacksOnGates,
  ...attacksOnSignatures,
  ...attacksOnSource,
  ...attacksOnTriage,
]

test.each(attacks)('%s is made by a test, which expects its reason', (_, file, title, reason) => {
  const source = readFileSync(join(root, file), 'utf8')
  expect(titlesIn(source)).toContain(title)
  expect(source).toContain(reason)
})

test('the page about models has each reason for which a model is refused', () => {
  const page = readFileSync(join(root, 'docs/tasks/verify-a-model.md'), 'utf8')
  const reasons = [...page.matchAll(/^\| [^|]+ \| `([^`]+)` \| (?:NOT VERIFIED|COULD NOT CHECK) \|$/gm)]
  const tests = attacks.map(([, file]) => file).filter(file => file.includes('/models/'))
  const source = tests.map(file => readFileSync(join(root, file), 'utf8')).join('\n')
  expect(reasons.length).toBeGreaterThan(9)
  for (const [, reason = ''] of reasons) for (const part of reason.split('…')) expect(source).toContain(part.trim())
})

/** The titles of the tests in a file: what follows `test(`, `test.each(…)(` and their like. */
function titlesIn(source: string): string[] {
  return [...source.matchAll(/(?:\btest|\))\(\s*(?:'((?:[^'\\\n]|\\.)*)'|"([^"\n]*)"|`([^`]*)`),/g)].map(
    ([, single, double, template]) => single ?? double ?? template ?? '',
  )
}
