/**
 * Ports on loopback. They are fixed, because the digest of an image depends on the name of its base (`127.0.0.1:18017/…`), and
 * identities on the issuer's address. The timestamp authority always serves its metrics on 2112.
 */
export const ports = {
  issuer: 18010,
  fulcio: 18011,
  fulcioGrpc: 18012,
  certificateLog: 18013,
  rekor: 18014,
  rekorGrpc: 18015,
  timestamps: 18016,
  registry: 18017,
  fulcioMetrics: 18018,
  rekorMetrics: 18019,
  gitHub: 18020,
  buildKitDebug: 18025,
  /** A second registry, which asks for a login. */
  guardedRegistry: 18026,
  rekorV1: 18027,
  /** A package index by pypiserver. */
  otherIndex: 18028,
  /** The artifact service of act. */
  artifacts: 18029,
  /** Key services: moto as that of AWS, and doubles. */
  awsKms: 18030,
  vault: 18031,
  cloudProxy: 18032,
  googleKms: 18033,
  kubernetes: 18034,
  timestampMetrics: 2112,
} as const

/** Ports of SonarQube: its own, two of Elasticsearch, and one of its database. */
export const sonarPorts = { web: 18021, search: 18022, elasticsearch: 18023, database: 18024 } as const

/** Ports of MinIO, and of the issuer whose identity tokens it accepts. Apart, because a test file may have it beside Sigstore. */
export const s3Ports = { server: 18035, issuer: 18036 } as const

/** The address of a port: `http://127.0.0.1:18010`. */
export function loopback(port: number): string {
  return `http://127.0.0.1:${port}`
}
