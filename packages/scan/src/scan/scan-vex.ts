import {
  type FindingsDocument,
  isOfProject,
  judgeVexFiles,
  type Policy,
  type VexFile,
  type VexRelease,
  type VexVerdict,
} from '@release-tools/evidence'
import type { Subject } from '../subject/subject.ts'

/**
 * What statements of VEX documents may name a scanned target by. Of an image, the digest of the index is known only if the target is named by it.
 * `repository` is the web address of the repository; absent if it is not known.
 */
export function vexReleaseOfSubject({ name, source, artifacts, madeOf }: Subject, repository?: string): VexRelease {
  const { target, version, source: given } = madeOf
  const files = (artifacts?.distributions ?? []).flatMap(({ wheels, sdists }) => [...wheels, ...sdists])
  const image = {
    name: target.name,
    repository: source.kind === 'registry' ? source.reference.replace(/@.*$/, '') : name,
    digest: /@(sha256:[0-9a-f]{64})$/.exec(given)?.[1] ?? '',
    platforms: [],
  }
  return {
    name,
    version,
    addresses: repository === undefined ? [] : [repository],
    artifacts: [...files, ...(artifacts?.others ?? [])].map(({ sha256 }) => sha256),
    images: target.kind === 'image' ? [image] : [],
  }
}

/** What was found, and what statements may name it by. */
interface Scanned {
  document: FindingsDocument
  release: VexRelease
}

/** What the VEX documents of the policy say of several scans of one step. */
export function judgeScans(policy: Policy, files: VexFile[], scans: Scanned[], today: string): VexVerdict {
  const all = scans.map(({ release }) => release)
  // Name and version are those of the project, wherever it is in the list.
  const named = scans.find(({ document }) => isOfProject(document.target))?.release ?? all[0]
  const release: VexRelease = {
    ...(named ?? { name: '', version: '', addresses: [] }),
    artifacts: all.flatMap(({ artifacts }) => artifacts),
    images: all.flatMap(({ images }) => images),
    boms: all.flatMap(({ boms = [] }) => boms),
  }
  const findings = scans.map(({ document }) => document)
  return judgeVexFiles(policy, { documents: files.map(({ document }) => document), findings, release }, today)
}
