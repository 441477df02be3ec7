import type { Manifest } from '../manifest/manifest-model.ts'
import { type Check, type FileCheck, type Report, resultOf } from './report.ts'

/** The report that checks and files give. What checks tell each other stays out of it. */
export function conclude(all: Check[], files: FileCheck[] = []): Report {
  const checks = all.map(({ provenance: _, sourceLevel: __, ...check }) => check)
  return { result: resultOf({ checks, files }), checks, files }
}

/** A release as reports name it, with the SHA-256 of its manifest. */
export function identify({ project, source }: Manifest, manifest: string): NonNullable<Report['release']> {
  const { repository, tag, commit, commitTime } = source
  return { project: project.name, version: project.version, tag, repository, commit, commitTime, manifest }
}
