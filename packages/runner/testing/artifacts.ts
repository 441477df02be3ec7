/** Uploads files below a directory as a workflow artifact, as actions/upload-artifact does. Returns its SHA-256 in lower-case hex. */
export async function uploadArtifact(name: string, files: string[], directory: string): Promise<string> {
  // Loaded late: it has hundreds of modules, and most tests that import this package's face upload nothing.
  const { DefaultArtifactClient } = await import('@actions/artifact')
  const { digest } = await new DefaultArtifactClient().uploadArtifact(name, files, directory)
  if (digest === undefined) throw new Error(`the artifact ${name} has no digest`)
  return digest
}
