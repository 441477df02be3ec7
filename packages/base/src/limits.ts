const mebibyte = 1024 * 1024

/** What a file that is only hashed may have, in bytes: GitHub accepts assets below 2 GiB. */
export const assetLimit = 2048 * mebibyte

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
  /** A report of coverage.py as JSON. Those of the largest projects have about 60 MB. */
  coverage: 64 * mebibyte,
  /** What a scanner, pip or syft writes, which we started. That of a large image has 50 MB. */
  report: 64 * mebibyte,
}
