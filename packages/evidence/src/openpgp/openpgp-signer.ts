/** Who made an OpenPGP signature. Fingerprints are in upper-case hex, as GnuPG prints them. */
export interface OpenPgpSigner {
  kind: 'openpgp'
  /** Of the key that signed. */
  fingerprint: string
  /** Of the primary key of its owner: the same if that has signed. */
  primary: string
}

/** The owner of an OpenPGP key as reports and policies name them: by the fingerprint of the primary key, whichever subkey signed. */
export interface OpenPgpOwner {
  kind: 'openpgp'
  /** In upper-case hex. */
  fingerprint: string
}
