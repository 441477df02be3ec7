import { createHash } from 'node:crypto'
import { byBytes, limits, Problem } from '@release-tools/base'
import type { Statement } from '../in-toto/in-toto.ts'
import { modelType, neverSigned } from './model-manifest.ts'

/** A file of a model that is to be signed. */
export interface HashedFile {
  /** In the model, with forward slashes. */
  path: string
  /** In lower-case hex. */
  sha256: string
}

/** What stands in a statement beside the files. */
export interface ModelFacts {
  /** Name of the directory. It says nothing to a verifier: a model may be renamed. */
  name: string
  /** True if a file is read through a link. */
  followsLinks: boolean
  /** Paths in the model that are not signed, beside those that never are. */
  ignored: string[]
}

/**
 * What is signed of a model: https://github.com/ossf/model-signing-spec/blob/main/spec/v1.0.md §5 and §6. Files and keys are in a fixed order,
 * so the same model gives the same bytes. Keys are in the order of their names. Files are in that of the UTF-8 bytes of their whole paths, which is
 * the order of code points that §5.2.1 asks for.
 */
export function modelStatement(files: HashedFile[], { name, followsLinks, ignored }: ModelFacts): Statement {
  const sorted = files.toSorted((a, b) => byBytes(a.path, b.path))
  const root = createHash('sha256')
  for (const { sha256 } of sorted) root.update(Buffer.from(sha256, 'hex'))
  return {
    _type: 'https://in-toto.io/Statement/v1',
    predicate: {
      resources: sorted.map(({ path, sha256 }) => ({ algorithm: 'sha256', digest: sha256, name: path })),
      serialization: {
        allow_symlinks: followsLinks,
        hash_type: 'sha256',
        ignore_paths: [...new Set([...neverSigned, ...ignored])].sort(byBytes),
        method: 'files',
      },
    },
    predicateType: modelType,
    subject: [{ digest: { sha256: root.digest('hex') }, name }],
  }
}

/** Signatures are read up to a size, of which certificates and log entries need a part. */
const mostBytes = limits.evidence - limits.note

/** Throws a Problem for a statement whose signature verifiers would not read. In a bundle, it is in base64. */
export function requireReadable(statement: Statement, attempted: string): void {
  const size = Math.ceil((Buffer.byteLength(JSON.stringify(statement)) * 4) / 3)
  if (size <= mostBytes) return
  throw new Problem(attempted, {
    found: `it has so many files that its signature would have ${size} bytes, and verifiers read ${mostBytes}.`,
    next: 'Pack the small files into one, or sign parts of the model apart.',
  })
}
