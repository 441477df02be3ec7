import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { isSafePath, matchesSome } from '@release-tools/base'
import { defaultPolicyPath } from '@release-tools/evidence'
import { parseReference, type Reference } from '@release-tools/oci'
import type { Given } from '../command.ts'
import { oneOperand } from '../parse.ts'
import { reasonOf, WrongUse } from '../wrong-use.ts'

/** What is rebuilt, and what it is compared with. Paths are absolute. */
export interface Options {
  tag: string
  against: Against | undefined
  repository: string
  /** Address of GitHub's API. */
  api: string
  /** Tells which paths of the release are compared. */
  isWanted: (path: string) => boolean
  /** The policy, from the root of the repository. */
  policy: string
  python: string | undefined
  output: string | undefined
  attestation: string | undefined
  /** Where the signed statement goes. */
  sign: string | undefined
  signingConfig: string | undefined
  trustedRoot: string | undefined
  diffoscope: boolean
  json: boolean
}

/** Where the release is. */
export type Against =
  | { kind: 'path'; path: string }
  | { kind: 'github'; repository: string; tag: string }
  | { kind: 'image'; reference: Reference }

/** Reads the options. Throws WrongUse. */
export async function readOptions(given: Given): Promise<Options> {
  const { values, switches } = given
  const tag = oneOperand(given)
  if (!/^[A-Za-z0-9][\w.+/-]{0,199}$/.test(tag) || tag.includes('..'))
    throw new WrongUse(`${JSON.stringify(tag)} is not a tag.`, 'Give the tag of the release, for example v1.2.0.')
  const [text] = values.against ?? []
  const against = text === undefined ? undefined : await readAgainst(text, tag)
  if (against?.kind === 'image') refuseForImage(given)
  const [output] = values.output ?? []
  if (output !== undefined) await requireNew(output)
  return {
    tag,
    against,
    repository: resolve(values.repository?.[0] ?? '.'),
    api: (values['github-api']?.[0] ?? 'https://api.github.com').replace(/\/+$/, ''),
    isWanted: values.only === undefined ? () => true : matchesSome(values.only),
    policy: readPolicyPath(values['policy-path']?.[0]),
    python: values.python?.[0],
    output: output === undefined ? undefined : resolve(output),
    attestation: values.attestation?.[0],
    sign: values.sign?.[0],
    signingConfig: values['signing-config']?.[0],
    trustedRoot: values['trusted-root']?.[0],
    diffoscope: switches.has('diffoscope'),
    json: switches.has('json'),
  }
}

async function readAgainst(text: string, tag: string): Promise<Against> {
  if (text.startsWith('github:')) {
    const [, repository, named] = /^github:([\w.-]+\/[\w.-]+)@(.+)$/.exec(text) ?? []
    if (repository === undefined || named === undefined)
      throw new WrongUse(`--against ${text} names no release.`, 'Write it as github:OWNER/REPOSITORY@TAG.')
    if (named !== tag)
      throw new WrongUse(`--against names the tag ${named}, and not ${tag}.`, 'Give the same tag in both places.')
    return { kind: 'github', repository, tag }
  }
  if (text.startsWith('oci://')) return { kind: 'image', reference: readReference(text) }
  if (/^[a-z]+:\/\//.test(text))
    throw new WrongUse(
      `--against ${text} is an address.`,
      'Give a folder, a tarball, github:OWNER/REPOSITORY@TAG, or oci://REGISTRY/REPOSITORY:TAG. Download other releases first.',
    )
  await stat(text).catch((error: unknown) => {
    const next = 'Give a release directory, a folder of assets, the tarball, or github:OWNER/REPOSITORY@TAG.'
    throw new WrongUse(reasonOf(error), next, error, `read --against ${text}`)
  })
  return { kind: 'path', path: resolve(text) }
}

function readReference(text: string): Reference {
  const reference = parseReference(text.slice('oci://'.length))
  if (reference !== undefined) return reference
  throw new WrongUse(
    `--against ${text} names no image.`,
    'Write it as oci://REGISTRY/REPOSITORY:TAG or oci://REGISTRY/REPOSITORY@sha256:DIGEST.',
  )
}

function readPolicyPath(path = defaultPolicyPath): string {
  if (isSafePath(path)) return path
  throw new WrongUse(
    `--policy-path ${path} is not a path in the repository.`,
    'Give it from the root of the repository.',
  )
}

/** Options that only a whole release has a meaning for. */
function refuseForImage({ values }: Given) {
  const other = ['only', 'attestation', 'sign'].find(name => values[name] !== undefined)
  if (other === undefined) return
  throw new WrongUse(
    `--${other} is about the files of a release, and --against names one image.`,
    `Leave out --${other}, or give the release with --against.`,
  )
}

async function requireNew(path: string) {
  const there = await stat(path).catch(() => undefined)
  if (there !== undefined) throw new WrongUse(`--output ${path} exists already.`, 'Give a folder that does not exist.')
}
