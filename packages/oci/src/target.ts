import { Problem } from '@release-tools/base'
import { parseImageName } from './reference.ts'

/** Kinds of targets: a directory, what is installed for a Python, an OCI layout, a docker or OCI tar, or an image in a registry. */
export type TargetKind = 'dir' | 'python-env' | 'oci-dir' | 'archive' | 'image'

export interface TargetSpec {
  kind: TargetKind
  /** A path, or the reference of an image. */
  value: string
}

/** The place of a target's content, for the programs that read it. */
export type TargetSource =
  | { kind: 'directory' /** Absolute. */; path: string }
  /** A virtual environment, or its site-packages. Absolute. */
  | { kind: 'environment'; path: string }
  /** An OCI layout of a single image. */
  | { kind: 'layout'; path: string }
  /** The format of `docker save`. */
  | { kind: 'docker-archive'; path: string }
  | { kind: 'registry' /** `repository@sha256:…` */; reference: string }
  /** A CycloneDX document that generate-sbom wrote. */
  | { kind: 'sbom'; path: string }

/** What is catalogued or scanned at once: a directory, the build and test tools of a project, or an image for one platform. */
export interface ScanTarget {
  kind: 'directory' | 'subdirectory' | 'tools' | 'image'
  name: string
  /** Of an image: `linux/amd64`. */
  platform?: string
  /** Of an image: the digest of its manifest, `sha256:…`. Absent for a docker archive, which has no manifest. */
  digest?: string
  source: TargetSource
}

/** Reads `dir:PATH`, `python-env:PATH`, `oci-dir:PATH`, `archive:PATH` or `image:REFERENCE`. Throws a Problem. */
export function parseTarget(text: string): TargetSpec {
  const match = /^(dir|python-env|oci-dir|archive|image):([^\0\r\n]+)$/.exec(text)
  if (!match?.[1] || !match[2]) throw badTarget(text, 'it is not one of the five kinds of targets.')
  const target: TargetSpec = { kind: match[1] as TargetKind, value: match[2] }
  if (target.kind === 'image' && parseImageName(target.value) === undefined)
    throw badTarget(text, 'it is not the reference of an image.')
  return target
}

/** The absolute path of a target that is a directory; undefined for an image. */
export function rootOf({ source }: Pick<ScanTarget, 'source'>): string | undefined {
  return source.kind === 'directory' || source.kind === 'environment' ? source.path : undefined
}

function badTarget(text: string, found: string): Problem {
  return new Problem(`use the target ${JSON.stringify(text)}`, {
    found,
    next: 'Give dir:PATH, python-env:PATH, oci-dir:PATH, archive:PATH or image:REGISTRY/REPOSITORY@sha256:DIGEST.',
  })
}
