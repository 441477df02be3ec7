import { Problem } from './problem.ts'

/** Receives the bytes of the one file that is unpacked. */
export interface MemberSink {
  write(bytes: Uint8Array): Promise<void>
}

/** The name of an archive's entry without a leading `./`. Other spellings of the same path stay different names. */
export function normalName(name: string): string {
  return name.startsWith('./') ? name.slice(2) : name
}

/** The Problem for an archive that cannot be unpacked. */
export function archiveProblem(found: string, cause?: unknown): Problem {
  return new Problem('unpack the archive', { found, next: 'Check the source of the archive.', cause })
}
