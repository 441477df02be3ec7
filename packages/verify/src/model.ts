import type { About, FileCheck, ModelReport } from '@release-tools/evidence'
import type { Verified } from './by-policy.ts'

/** A signed model for a policy: what it is called, and who signed it. Empty if its signature is not valid. `document`: name of the signature. */
export function signedModel(model: ModelReport['model'], document: string): Pick<Verified, 'named' | 'accepted'> {
  if (model === undefined) return { named: [], accepted: [] }
  const { verified, statement, signature } = model
  const name = model.name === '' ? 'model' : model.name
  const digest = `sha256:${model.sha256}`
  const input = { uri: document, digest: { sha256: signature } }
  const accepted = {
    verified: { ...verified, format: 'the signature of a model' },
    subject: digest,
    input,
    ...(statement && { statement }),
  }
  const resource = `pkg:generic/${encodeURIComponent(name)}`
  return { named: [{ what: 'The model', name, digest, resource }], accepted: [accepted] }
}

/**
 * What a summary of a model is about: its files, by their paths in it. The digest that the signature gives to the whole says nothing of their
 * names. Nothing if a file is not known by its SHA-256, as with other digests and with parts of files.
 */
export function modelAbout(about: About | undefined, files: FileCheck[]): { about?: About } {
  if (about === undefined) return {}
  const subject = files.flatMap(({ path, sha256 }) =>
    sha256 === undefined ? [] : [{ name: path, digest: { sha256 } }],
  )
  return subject.length === 0 || subject.length < files.length ? {} : { about: { ...about, subject } }
}
