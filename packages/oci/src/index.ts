export { type Artifact, type ArtifactFile, ArtifactRepository, type StoredArtifact } from './artifact.ts'
export { manifestType } from './artifact-manifest.ts'
export { attachBundle, type BundleToAttach } from './attach.ts'
export {
  type Attached,
  type AttachedDocument,
  attachedDocuments,
  bundleType,
  envelopeType,
  simpleSigningType,
} from './attached.ts'
export { expandTarget } from './expand-target.ts'
export { RepositoryTags } from './image-tags.ts'
export { type LayoutContents, layoutContents } from './layout-attached.ts'
export { joinLayouts, type LayoutPart, layoutParts } from './layout-images.ts'
export { type LayoutImage, layoutDigests, readLayout } from './oci-layout.ts'
export { imageDigests, resolveDigest } from './open-registry.ts'
export { pushLayout } from './push-layout.ts'
export { isRepository, isSameRepository, parseImageName, parseReference, type Reference } from './reference.ts'
export type { ListedBy } from './referrers-list.ts'
export type { Credentials } from './registry-auth.ts'
export { AccessDenied, NotFound } from './registry-errors.ts'
export { loginBeside, type RegistryLogin, registryLogin } from './registry-login.ts'
export { type RemoteImage, type RemotePart, remoteImage } from './remote-image.ts'
export { repositoryName } from './repository.ts'
export { parseTarget, rootOf, type ScanTarget, type TargetSource, type TargetSpec } from './target.ts'
export { dockerArchive } from './write-docker-archive.ts'
