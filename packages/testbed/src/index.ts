export { type ActArtifacts, startActArtifacts } from './act-artifacts.ts'
export type { Permission as ArtifactoryPermission } from './artifactory/deploy.ts'
export {
  type ArtifactoryDouble,
  type ArtifactoryFault,
  type ArtifactoryOptions,
  type ArtifactoryRequest,
  startArtifactory,
} from './artifactory.ts'
export {
  type FaultProxy,
  type NetworkFault,
  type NetworkFaults,
  type ProxiedRequest,
  startFaultProxy,
} from './fault-proxy.ts'
export type { Permissions } from './github/access.ts'
export { type Fault, type Faults, refusal, secondaryRateLimit, serverError, webPage } from './github/faults.ts'
export { type GitHubDouble, startGitHub } from './github.ts'
export { type HttpServer, json, serve } from './http.ts'
export { openBed } from './jest/bed.ts'
export { type Need, needsOf, partsOf } from './jest/needs.ts'
export { type AwsKms, startAwsKms } from './kms/aws.ts'
export { type Clouds, startClouds } from './kms/clouds.ts'
export { type GoogleDecryption, startGoogleDecryption } from './kms/google/decryption.ts'
export { type Kubernetes, startKubernetes } from './kms/kubernetes.ts'
export { type AuditEntry, type ReleaseRole, startVault, type Vault } from './kms/vault.ts'
export { handOut, Leaks } from './leaks.ts'
export { asOtherUser, inNamespace, ownNetwork } from './namespace.ts'
export { type OsvService, startOsv } from './osv.ts'
export { loopback, ports, s3Ports } from './ports.ts'
export { cacheDir, cachedDir, locked } from './prepare/cache.ts'
export { allParts } from './prepare/parts.ts'
export { pip } from './prepare/python.ts'
export { must } from './prepare/run.ts'
export { frontEndFile } from './prepare/virtualenv.ts'
export { type Part, type Prepared, prepare } from './prepare.ts'
export { type IndexFault, type PyPIDouble, type PyPIOptions, startPyPI } from './pypi.ts'
export { type PyPIServer, startPyPIServer } from './pypi-server.ts'
export { type Registry, startRegistry } from './registry.ts'
export { type S3Session, startS3 } from './s3.ts'
export { sampleDatabases } from './sample-databases.ts'
export { testbed } from './session.ts'
export { type Claims, requestToken, sampleClaims } from './sigstore/claims.ts'
export { type Issuer, startIssuer } from './sigstore/issuer.ts'
export { MerkleTree } from './sigstore/merkle-tree.ts'
export { rekorV1Name, startRekorV1 } from './sigstore/rekor-v1.ts'
export { startTimestamps, type Timestamps } from './sigstore/timestamps.ts'
export { type Sigstore, startSigstore } from './sigstore.ts'
export { type SonarDouble, type SonarDoubleOptions, startSonarDouble } from './sonar-double.ts'
export { offerSonarQube } from './sonarqube/offer.ts'
export { offerSharedSonar } from './sonarqube/reach.ts'
export { type SonarSession, sonarReady } from './sonarqube.ts'
export { type TestHost, testHost } from './test-host.ts'
export { startTokenRegistry, type TokenRegistry } from './token-registry.ts'
