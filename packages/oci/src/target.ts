import { Problem } from '@release-tools/base'

/** Kinds of targets: a directory, an OCI layout, a docker or OCI tar, or an image in a registry. */
export type TargetKind = 'dir' | 'oci-dir' | 'archive' | 'image'

export interface TargetName {
  kind: TargetKind
  /** A path, or the reference of an image. */
  value: string
}

/** What is catalogued or scanned at once: a directory, or an image for one platform. */
export interface Subject {
  kind: 'directory' | 'image'
  name: string
  /** Of an image: `linux/amd64`. */
  platform?: string
  /** Of an image: the digest of its manifest, `sha256:…`. Absent for a docker archive, which has no manifest. */
  digest?: string
  /** The same for syft: `dir:/path`, `registry:repository@sha256:…`. */
  syft: string
  /** The same for trivy: `fs /path`, `image --input /path`. */
  trivy: string[]
  /** Of a directory: its absolute path. */
  root?: string
}

// https://github.com/distribution/reference/blob/main/reference.go, but the registry is required.
const reference =
  /^[a-zA-Z0-9][a-zA-Z0-9.-]*(?::\d+)?(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)+(?::[\w][\w.-]{0,127})?(?:@sha256:[0-9a-f]{64})?$/

/** Reads `dir:PATH`, `oci-dir:PATH`, `archive:PATH` or `image:REFERENCE`. Throws a Problem. */
export function parseTarget(text: string): TargetName {
  const match = /^(dir|oci-dir|archive|image):([^\0\r\n]+)$/.exec(text)
  if (!match?.[1] || !match[2]) throw badTarget(text, 'it is not one of the four kinds of targets.')
  const target: TargetName = { kind: match[1] as TargetKind, value: match[2] }
  if (target.kind === 'image' && !reference.test(target.value))
    throw badTarget(text, 'it is not an image reference with a registry.')
  return target
}

function badTarget(text: string, found: string): Problem {
  return new Problem(`use the target ${JSON.stringify(text)}`, {
    found,
    next: 'Give dir:PATH, oci-dir:PATH, archive:PATH or image:REGISTRY/REPOSITORY@sha256:DIGEST.',
  })
}
