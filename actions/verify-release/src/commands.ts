import { statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { shellWord } from '@release-tools/base'
import {
  attestorOf,
  type CheckName,
  cosignOptions,
  kinds,
  type OwnPolicy,
  type SignedBy,
  type Signer,
  signedBy,
} from '@release-tools/evidence'
import { type Accepted, isElsewhere, type TargetReport } from '@release-tools/verify'

/** A command of cosign, and what it checks by itself. */
interface Signature {
  by: SignedBy
  logged: boolean
  timed: boolean
}

/** What the commands need besides the report. */
export interface CommandContext {
  own: OwnPolicy
  /** Whom the policy accepts, with their keys. */
  signers: Signer[]
  workspace: string
  /** Relative to the workspace. */
  trustedRoot: string | undefined
}

/**
 * The commands of cosign that check the signatures of a verified target, ready to paste. They check less: neither the policy, nor that the
 * files of a release belong together.
 */
export function commandsFor(report: TargetReport, context: CommandContext): string[] {
  if (report.result !== 'verified') return []
  const { target, acceptedSummary } = report
  if (acceptedSummary !== undefined) return []
  if (target.kind === 'image') return report.accepted.flatMap(one => imageCommand(one, report, context)).slice(0, 1)
  if (target.kind === 'file') return report.accepted.flatMap(one => fileCommand(one, report, context))
  return target.kind === 'release' ? releaseCommands(report, context) : []
}

/** For bundles that cosign reads: one in a file, of Sigstore. */
function fileCommand(accepted: Accepted, { target }: TargetReport, context: CommandContext): string[] {
  const { verified, statement, document = '' } = accepted
  const options = optionsFor(verified, context)
  if (options === undefined || !/\.(?:sigstore\.json|sigstore|intoto\.jsonl)$/.test(document)) return []
  const file = relative(context.workspace, target.text)
  const bundle = ['--bundle', join(dirname(file), document)]
  if (statement === undefined) return [line('cosign', 'verify-blob', ...options, ...bundle, file)]
  return [line('cosign', 'verify-blob-attestation', '--type', statement.predicateType, ...options, ...bundle, file)]
}

function imageCommand({ verified, statement }: Accepted, { target }: TargetReport, context: CommandContext): string[] {
  const options = optionsFor(verified, context)
  if (options === undefined) return []
  const image = target.text.replace(/^oci:\/\//, '')
  const type = statement?.predicateType
  if (type === undefined || type.startsWith('https://sigstore.dev/cosign/sign/'))
    return [line('cosign', 'verify', ...options, image)]
  return [line('cosign', 'verify-attestation', '--type', type, ...options, image)]
}

/** A file stands for the whole; the images are in a registry. */
function releaseCommands(report: TargetReport, context: CommandContext): string[] {
  const signed = signedFileOf(report)
  return report.checks.flatMap(check => {
    const by = check.signedBy && attestorOf(check.signedBy)
    if (by === undefined) return []
    const options = optionsOf({ by, logged: check.logged === true, timed: check.signedAt !== undefined }, context)
    if (options === undefined) return []
    if (check.name === signed?.check) {
      const path = relative(context.workspace, signed.path)
      return [line('cosign', 'verify-blob', ...options, '--bundle', `${path}.sigstore.json`, path)]
    }
    const [, image] = /^image (.+)$/.exec(check.name) ?? []
    const subject = image === undefined ? undefined : imageIn(check.detail, report.about)
    return subject === undefined ? [] : [line('cosign', 'verify', ...options, subject)]
  })
}

/** The file whose signature stands for a release: its manifest, or the tarball that has it inside; undefined if it was downloaded. */
function signedFileOf({ target: { text }, asset }: TargetReport): { path: string; check: CheckName } | undefined {
  if (isElsewhere(text)) return undefined
  const folder = asset === undefined ? text : dirname(text)
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    return { path: join(folder, kinds.manifest.files.document.path), check: 'manifest signature' }
  return { path: text, check: 'tarball signature' }
}

/** The image that a check is about, among the subjects: its detail names it by digest. */
function imageIn(detail: string, about: TargetReport['about']): string | undefined {
  const named = about?.subject.map(({ name, digest }) => `${name}@sha256:${digest.sha256}`) ?? []
  return named.find(image => detail.includes(image))
}

/** The options for a signature; undefined for one that cosign does not read: by OpenPGP, or by a kind of key that it refuses. */
function optionsFor({ signer, time, logged }: Accepted['verified'], context: CommandContext): string[] | undefined {
  const by = attestorOf(signer)
  return by && optionsOf({ by: signedBy(by), logged, timed: time !== undefined }, context)
}

function optionsOf({ by, logged, timed }: Signature, context: CommandContext): string[] | undefined {
  const { own, signers, trustedRoot } = context
  const [publicKey] = signers.flatMap(signer =>
    isDeepStrictEqual(signedBy(signer), by) && 'publicKey' in signer ? [signer.publicKey] : [],
  )
  const place = { keyFile: keyPath(by, own), trustedRoot, repository: own.policy.source?.repository }
  return cosignOptions({ signer: by, publicKey, logged, timed }, place)
}

/** The path of a key, as the policy names it. */
function keyPath(by: SignedBy, { signers = [], policy }: OwnPolicy): string {
  const index = signers.findIndex(({ from: _, until: __, revoked: ___, ...signer }) => isDeepStrictEqual(signer, by))
  const signer = policy.signers?.[index]
  return signer !== undefined && 'key' in signer ? signer.key : 'cosign.pub'
}

function line(...words: string[]): string {
  return words.map(shellWord).join(' ')
}
