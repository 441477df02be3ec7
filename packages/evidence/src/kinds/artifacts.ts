import { anyFound, defineKind, nothing } from './kind.ts'

/** Directory of the artifacts in the release directory. */
export const artifactsDir = 'artifacts/'

/** True for the path of an artifact, relative to the release directory. */
export function isArtifact(path: string): boolean {
  return path.startsWith(artifactsDir)
}

const mediaTypes: [RegExp, string][] = [
  [/\.(whl|zip|jar)$/, 'application/zip'],
  [/\.(tar\.gz|tgz|crate|gz)$/, 'application/gzip'],
  [/\.json$/, 'application/json'],
]

/** What the project's build made: wheels, source distributions, archives. */
export const artifacts = defineKind({
  kind: 'artifacts',
  files: {
    artifact: {
      name: `${artifactsDir}…`,
      /** Depends on the extension of the file. */
      mediaType: (path: string) =>
        mediaTypes.find(([pattern]) => pattern.test(path))?.[1] ?? 'application/octet-stream',
      // The project's build made it, and nobody has built it twice to compare.
      reproducible: 'unverified',
      targetAt: (path: string, project: string) =>
        isArtifact(path) ? { kind: 'directory' as const, name: project } : undefined,
    },
  },
  requirable: {
    absent: `there is no file in ${artifactsDir}. Build into that directory before the release is assembled.`,
  },
  present: anyFound,
  summarise: nothing,
})
