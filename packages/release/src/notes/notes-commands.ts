import { byKind, shellWord } from '@release-tools/base'
import {
  cosignCaller,
  gpgEnding,
  hasPlainSignature,
  kinds,
  needsRoot,
  opensslVerify,
  type SignedBy,
  signerOptions,
  signsForOthers,
  tarballName,
  tarballPrefix,
} from '@release-tools/evidence'
import type { ReleaseFacts, SignatureFact } from './release-facts.ts'

/** A check that readers can run unchanged, in a directory that has only the assets. */
export interface Check {
  /** What it proves, as a sentence. */
  shows: string
  /** The program that it needs. */
  tool: 'openssl' | 'gpgv' | 'cosign' | 'sha256sum' | 'release-tools'
  /** Lines for a POSIX shell. */
  lines: string[]
}

/** Path of the public key. It must not come from the release, so it is beside the directory with the assets. */
export const keyFile = '../cosign.pub'
/** Path of the OpenPGP public keys. */
export const gpgKeyFile = '../gpg.asc'
export const trustedRootFile = '../trusted_root.json'

/** Every command in the notes. A test runs each on a real release. */
export function checks(facts: ReleaseFacts): Check[] {
  return [
    whole(facts),
    ...opensslCheck(facts),
    tarballCheck(facts),
    ...gpgCheck(facts),
    sumsCheck(facts),
    ...provenanceCheck(facts),
    ...imageChecks(facts),
  ]
}

function whole(facts: ReleaseFacts): Check {
  const evidence = [
    ...facts.images.flatMap(image => image.signature ?? []),
    ...facts.provenance.map(entry => entry.signature),
  ]
  const signers = [facts.signature, ...evidence].map(signature => signature.signer)
  return {
    shows: 'Everything at once, offline: signatures, every digest, provenance.',
    tool: 'release-tools',
    lines: [verifyCommand(signers, { ...facts.source, tag: facts.tag }, facts.ownTrustedRoot)],
  }
}

/** `release-tools verify` for the assets of a release in the current directory, with each signer once. */
export function verifyCommand(
  signers: SignedBy[],
  { repository, tag }: { repository: string; tag: string },
  ownTrustedRoot: boolean,
): string {
  const flags = new Set(signers.map(signer => signerFlags(signer).join(' ')))
  const shared = signers.some(signer => signsForOthers(signer, repository))
  return [
    // An older release is as genuine, so the reader says which one is meant.
    `release-tools verify . --tag ${shellWord(tag)}`,
    ...flags,
    ...(shared ? [`--source-repository ${shellWord(repository)}`] : []),
    ...(ownTrustedRoot ? [`--trusted-root ${trustedRootFile}`] : []),
  ].join(' ')
}

function opensslCheck({ tag, signature }: ReleaseFacts): Check[] {
  const { publicKey } = signature
  if (publicKey === undefined || !hasPlainSignature(signature.signer)) return []
  const tarball = tarballName(tag)
  const paths = { key: keyFile, signature: `../${tarball}.sig.der`, file: tarball }
  const lines = [
    `openssl base64 -d -A -in ${tarball}.sig -out ${paths.signature}`,
    opensslVerify(publicKey, paths).map(shellWord).join(' '),
  ]
  return [{ shows: 'The tarball was signed with the project’s key.', tool: 'openssl', lines }]
}

function tarballCheck(facts: ReleaseFacts): Check {
  const tarball = tarballName(facts.tag)
  const line = [
    'cosign verify-blob',
    ...cosignFlags(facts, facts.signature),
    `--bundle ${tarball}.sigstore.json`,
    tarball,
  ].join(' ')
  return {
    shows: byKind(facts.signature.signer, {
      key: () => 'The same with cosign.',
      identity: () => 'The tarball was signed by the named workflow.',
    }),
    tool: 'cosign',
    lines: [line],
  }
}

/** gpgv reads binary keys only, and takes no other key than these. */
function gpgCheck({ tag, gpgKeyUrl }: ReleaseFacts): Check[] {
  if (gpgKeyUrl === undefined) return []
  const tarball = tarballName(tag)
  const lines = [
    `gpg --batch --yes --dearmor --output ../gpg.gpg ${gpgKeyFile}`,
    `gpgv --keyring ../gpg.gpg ${tarball}${gpgEnding} ${tarball}`,
  ]
  return [{ shows: 'The tarball was signed with the project’s OpenPGP key.', tool: 'gpgv', lines }]
}

function sumsCheck({ tag }: ReleaseFacts): Check {
  return {
    shows: 'Every file in the tarball has the listed digest.',
    tool: 'sha256sum',
    lines: [
      `tar -xzf ${tarballName(tag)} -C ..`,
      `(cd ../${tarballPrefix(tag)} && sha256sum --check --quiet ${kinds.sums.files.text.path} && echo OK)`,
    ],
  }
}

/** cosign reads only one attestation per file, so there is no command for several. */
function provenanceCheck(facts: ReleaseFacts): Check[] {
  const [provenance, ...more] = facts.provenance
  const [artifact] = facts.artifacts
  if (provenance === undefined || artifact === undefined || more.length > 0) return []
  const flags = cosignFlags(facts, provenance.signature)
  const line = [
    'cosign verify-blob-attestation',
    ...flags,
    '--type slsaprovenance1',
    `--bundle ${kinds.provenance.files.bundles.path}`,
    artifact.name,
  ].join(' ')
  return [
    { shows: 'The artifact was built from this repository by the named workflow.', tool: 'cosign', lines: [line] },
  ]
}

function imageChecks(facts: ReleaseFacts): Check[] {
  return facts.images.flatMap(({ name, repository, digest, signature }) => {
    if (signature === undefined) return []
    const line = ['cosign verify', ...cosignFlags(facts, signature), `${repository}@${digest}`].join(' ')
    return [
      {
        shows: `The image ${name} in its registry is the one that was released.`,
        tool: 'cosign' as const,
        lines: [line],
      },
    ]
  })
}

function cosignFlags(facts: ReleaseFacts, signature: SignatureFact): string[] {
  // Without a log entry, cosign must be told that none is expected.
  const log = signature.logged ? [] : ['--insecure-ignore-tlog']
  const timestamps = !signature.logged && needsRoot(signature.signer) ? ['--use-signed-timestamps'] : []
  return [
    ...signerFlags(signature.signer),
    ...cosignCaller(signature.signer, facts.source.repository).map(shellWord),
    ...rootFlag(facts, signature),
    ...log,
    ...timestamps,
  ]
}

function rootFlag({ ownTrustedRoot }: ReleaseFacts, signature: SignatureFact): string[] {
  const used = signature.logged || needsRoot(signature.signer)
  return ownTrustedRoot && used ? [`--trusted-root ${trustedRootFile}`] : []
}

function signerFlags(signer: SignedBy): string[] {
  return signerOptions(signer, keyFile).map(shellWord)
}
