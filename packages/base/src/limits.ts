const mebibyte = 1024 * 1024

/** Largest sizes of files that are read into memory, in bytes. A larger file is refused before it is read. */
export const limits = {
  /** What a person or a step of this job writes: settings, keys, notes for later steps. */
  note: mebibyte,
  /** The authorities of a system or of a Sigstore: some hundred certificates of a few KiB. */
  trust: 4 * mebibyte,
  /** A signature, a statement, a manifest, a step record, a source file. A manifest of 10,000 files has about 5 MB. */
  evidence: 16 * mebibyte,
  /** An SBOM, findings, coverage, test results. An SBOM of 5,000 packages has about 10 MB. */
  document: 32 * mebibyte,
}
