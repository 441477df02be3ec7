import { basename } from 'node:path'
import { readVex, type VexDocument } from '../vex/read-vex.ts'
import { anyFound, defineKind, type Found } from './kind.ts'

/** Directory of the VEX documents in the release directory. */
const vexDir = 'vex/'

/** The path of a document in the release, by the path that the policy has for it. */
export function vexPath(path: string): string {
  return `${vexDir}${basename(path)}`
}

/** The VEX documents that the policy names, as the repository has them, so that anyone can compute the verdict again. */
export const vex = defineKind({
  kind: 'vex',
  files: {
    document: {
      name: `${vexDir}…`,
      mediaType: 'application/json',
      reproducible: 'bytes',
      targetAt: (path: string, project: string) =>
        path.startsWith(vexDir) ? { kind: 'directory' as const, name: project } : undefined,
    },
  },
  requirable: { absent: 'there is no VEX document. Name one in the policy, at `vulnerabilities.vex.files`.' },
  parse: (text: string, path: string): VexDocument => readVex(text, path),
  present: anyFound,
  summarise: (found: Found<VexDocument>[]): VexDocument[] => found.map(({ document }) => document),
})
