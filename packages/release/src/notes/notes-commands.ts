import { byKind, shellWord } from '@release-tools/base'
import {
  cosignOptions,
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
    ...tarballCheck(facts),
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
  const command = verifyCommand(signers, { ...facts.source, tag: facts.tag }, facts.ownTrustedRoot)
  return {
    shows: 'Everything at once, offline: signatures, every digest, provenance.',
    tool: 'release-tools',
    // Without the OpenPGP keys, the report says that GPG signatures were not checked.
    lines: [facts.gpgKeyUrl === undefined ? command : `${command} --key ${gpgKeyFile}`],
  }
}

/** `release-tools verify` for the assets of a release in the current directory, with each signer once. */
export function verifyCommand(
  signers: SignedBy[],
  { repository, tag }: { repository: string; tag: string },
  ownTrustedRoot: boolean,
): string {
  // An older release is as genuine, so the reader says which one is meant.
  const files = { keyFile, trustedRootFile: ownTrustedRoot ? trustedRootFile : undefined }
  return [`release-tools verify . --tag ${shellWord(tag)}`, ...trustFlags(signers, repository, files)].join(' ')
}

/** Where the reader has what must not come from the release. */
export interface TrustFiles {
  /** Path of the public key. */
  keyFile: string
  /** Path of the trusted root; undefined if that of the public Sigstore is used. */
  trustedRootFile: string | undefined
}

/** The options that say whom to trust for a release of a repository (its web address), with each signer once. */
export function trustFlags(signers: SignedBy[], repository: string, files: TrustFiles): string[] {
  const flags = new Set(signers.map(signer => signerOptions(signer, files.keyFile).map(shellWord).join(' ')))
  const shared = signers.some(signer => signsForOthers(signer, repository))
  return [
    ...flags,
    ...(shared ? [`--source-repository ${shellWord(repository)}`] : []),
    ...(files.trustedRootFile === undefined ? [] : [`--trusted-root ${shellWord(files.trustedRootFile)}`]),
  ]
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

function tarballCheck(facts: ReleaseFacts): Check[] {
  const tarball = tarballName(facts.tag)
  return cosignCheck(facts, facts.signature, {
    shows: byKind(facts.signature.signer, {
      key: () => 'The same with cosign.',
      identity: () => 'The tarball was signed by the named workflow.',
    }),
    command: 'verify-blob',
    rest: [`--bundle ${tarball}.sigstore.json`, tarball],
  })
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
  return cosignCheck(facts, provenance.signature, {
    shows: 'The artifact was built from this repository by the named workflow.',
    command: 'verify-blob-attestation',
    rest: ['--type slsaprovenance1', `--bundle ${kinds.provenance.files.bundles.path}`, artifact.name],
  })
}

function imageChecks(facts: ReleaseFacts): Check[] {
  return facts.images.flatMap(({ name, repository, digest, signature }) =>
    signature === undefined
      ? []
      : cosignCheck(facts, signature, {
          shows: `The image ${name} in its registry is the one that was released.`,
          command: 'verify',
          rest: [`${repository}@${digest}`],
        }),
  )
}

/** A check by cosign; none if it cannot verify signatures of this kind: the first check, by release-tools, can. */
function cosignCheck(
  facts: ReleaseFacts,
  signature: SignatureFact,
  { shows, command, rest }: { shows: string; command: string; rest: string[] },
): Check[] {
  const { signer, publicKey, logged } = signature
  const used = logged || needsRoot(signer)
  const options = cosignOptions(
    // A certificate lives for minutes: without a log, a timestamp says that it was valid.
    { signer, publicKey, logged, timed: needsRoot(signer) },
    {
      keyFile,
      trustedRoot: facts.ownTrustedRoot && used ? trustedRootFile : undefined,
      repository: facts.source.repository,
    },
  )
  if (options === undefined) return []
  const line = ['cosign', command, ...options.map(shellWord), ...rest].join(' ')
  return [{ shows, tool: 'cosign', lines: [line] }]
}
