export * from './advisories/public.ts'
export { isBuilderArgument, isProxyArgument } from './build/build-arguments.ts'
export {
  type BuildCause,
  type BuildDocument,
  type BuiltArtifact,
  buildSchema,
  causeText,
  isFromWorkspace,
  type Proof,
  parseBuild,
  recordedContext,
  renderBuild,
} from './build/build-document.ts'
export { type Proven, proofOfArtifact, proofOfImage } from './build/proof-of.ts'
export {
  type CoverageDocument,
  countsByFile,
  coverageDocument,
  parseCoverage,
  renderCoverage,
} from './coverage/coverage-document.ts'
export {
  type Branches,
  type CoverageCounts,
  type CoverageReport,
  countsOf,
  type FileCoverage,
  formatPercent,
  type LineCoverage,
  lineCoverage,
  percentOf,
  sumCounts,
} from './coverage/coverage-model.ts'
export { type NothingMeasured, nothingText } from './coverage/nothing-measured.ts'
export { rangesOf } from './coverage/ranges.ts'
export { type Before, comparedWith } from './diff/baseline.ts'
export {
  type ComponentChange,
  type ComponentDifference,
  changeInWords,
  changesInWords,
  componentDifference,
  isEmptyDifference,
  packageName,
} from './diff/component-difference.ts'
export { type DiffSide, readDiffSide } from './diff/diff-side.ts'
export {
  type FindingChange,
  type FindingsDifference,
  type FoundThen,
  findingsDifference,
} from './diff/findings-difference.ts'
export { type ManifestChange, manifestDifference } from './diff/manifest-difference.ts'
export { type MetadataFields, metadataDescription, metadataFields } from './distribution/core-metadata.ts'
export { type Distribution, distributionMetadata, readDistribution } from './distribution/distribution.ts'
export { parseSdistName } from './distribution/sdist.ts'
export { parseWheelName } from './distribution/wheel.ts'
export { type BundleFacts, factsOfBundle, signatureDigest } from './events/bundle-facts.ts'
export { type EventText, eventText } from './events/event-text.ts'
export { type LogHead, logHeadLimit, parseLogHead, renderLogHead } from './events/log-head.ts'
export {
  type EventRun,
  eventRunShape,
  parseEvents,
  renderEvents,
  type SigningEvent,
  signingEventSchema,
  signingEventShape,
} from './events/signing-event.ts'
export * from './findings/public.ts'
export * from './gates/public.ts'
export { writeGates } from './gates/write-gates.ts'
export * from './git-objects/public.ts'
export {
  type HardenedPlatform,
  type HardeningDocument,
  hardeningSchema,
  mostPaths,
  parseHardening,
  renderHardening,
} from './hardening/hardening-document.ts'
export { type HardeningRule, hardeningRules, hardeningText, judgeHardening } from './hardening/hardening-rules.ts'
export { type Digests, hashNames } from './in-toto/digests.ts'
export type { ResourceDescriptor, Statement } from './in-toto/in-toto.ts'
export {
  type BuildRun,
  inOrder,
  type Provenance,
  parseWorkflowRef,
  provenanceStatement,
  provenanceType,
  rebuildable,
  type WorkflowInputs,
} from './in-toto/provenance.ts'
export {
  imagePath,
  type Rebuild,
  type RebuildResult,
  type RebuiltFile,
  readRebuild,
  rebuildResult,
  rebuildResults,
  rebuildStatement,
} from './in-toto/rebuild.ts'
export { agrees, hasSubject, parseStatement, payloadType } from './in-toto/statement.ts'
export { parseVsa, summaryType, type Vsa, type VsaFacts, vsaStatement } from './in-toto/vsa.ts'
export { artifactsDir, isArtifact } from './kinds/artifacts.ts'
export { commandOutputPath } from './kinds/gate-outputs.ts'
export { recordOf } from './kinds/kind.ts'
export { type ReleaseEvidence, readEvidence } from './kinds/read-evidence.ts'
export { type EvidenceKind, evidenceKinds, kinds, type Summaries } from './kinds/register.ts'
export { type SbomPackage, type SbomSummary, sbomSummary } from './kinds/sbom.ts'
export type { ToolsSummary } from './kinds/tools.ts'
export { assetAddress, assetName, requireAssetNames } from './manifest/asset-names.ts'
export { manifestPayload, parseManifest, renderManifest } from './manifest/manifest.ts'
export {
  type FileEntry,
  type ImageEntry,
  type Manifest,
  manifestSchema,
  type Tool,
  type Verdict,
  type VerdictResult,
} from './manifest/manifest-model.ts'
export { ownTool } from './manifest/own-tool.ts'
export {
  indexName,
  lastEventsName,
  summaryName,
  tarballName,
  tarballPrefix,
  unlisted,
} from './manifest/release-names.ts'
export { type Reproducible, rebuildSentences } from './manifest/reproducible.ts'
export { readAuthorities } from './models/certificate-chain.ts'
export { checkModelFiles } from './models/check-model-files.ts'
export { type DescribeOptions, describeModel } from './models/describe-model.ts'
export { readModelManifest } from './models/model-manifest.ts'
export { type OnModelProgress, saysProgress } from './models/model-progress.ts'
export { claimedModel, openModelSignature } from './models/open-model-signature.ts'
export {
  foundModelSignature,
  isModelDirectory,
  type ModelAuthorities,
  type ModelListener,
  type ModelReport,
  type ModelSignaturePaths,
  modelSignatureName,
  modelSignaturePlaces,
  verifyModel,
} from './models/verify-model.ts'
export { hasOpenPgpKey } from './openpgp/content.ts'
export { type KeyFacts, keyFacts, type OwnerFacts } from './openpgp/key-facts.ts'
export { fingerprintOf, type Keyring, keyringLimit, readKeyring } from './openpgp/keyring.ts'
export { type OpenPgpVerified, verifyOpenPgp } from './openpgp/verify-openpgp.ts'
export * from './policy/public.ts'
export { type JobLists, jobListsOutput, listOutput, wholeList } from './release/digest-list.ts'
export { evidenceName, evidenceOf, evidencePath } from './release/evidence-digests.ts'
export { type GpgSignedFile, gpgDir, gpgEnding, gpgSignedFiles } from './release/gpg-signatures.ts'
export { isRelease } from './release/is-release.ts'
export { differenceOf, readMadeOf, requireOwnPlace } from './release/made-of.ts'
export { isNamedDigest } from './release/named-digest.ts'
export {
  type FileRecord,
  type ImageRecord,
  layoutsDirName,
  readStepRecord,
  readStepRecords,
  recordsDir,
  stepNames,
  stepRecordPath,
  writeStepRecord,
} from './release/release-dir.ts'
export { isOfProject, type MadeOf, type Target, type TargetPlace, targetKey, targetLabel } from './release/target.ts'
export { type AttestedRelease, bundlesOfTag, checkReleaseAttestation } from './release-attestation/check.ts'
export { githubTrustedRoot } from './release-attestation/github-root.ts'
export {
  type IndexEntry,
  type RefusableState,
  type ReleaseIndex,
  type ReleaseState,
  refusableStates,
} from './release-index/entry.ts'
export { customShape, entryShape } from './release-index/entry-shape.ts'
export { type IndexDocument, indexSchema, parseIndex, renderIndex } from './release-index/index-document.ts'
export { statesOn, stateWords } from './release-index/states.ts'
export {
  authorOf,
  type Bom,
  type BomAuthor,
  type Component,
  locationProperty,
  ownProperty,
  pypiPurl,
  pythonName,
  type Reference,
  type SbomFacts,
  type Supplier,
} from './sbom/bom.ts'
export { countComponents } from './sbom/components.ts'
export { type CycloneDxVersion, cycloneDxVersions } from './sbom/cyclonedx-version.ts'
export { dependencyManifests, type ManifestPlace, type SubmittedManifest } from './sbom/dependency-manifests.ts'
export { describedBy, type ReleasedArtifact } from './sbom/described.ts'
export { identifiedText, type LargeText, renderIdentified } from './sbom/identified.ts'
export { kindOfFile } from './sbom/kind-of-file.ts'
export { isExpression, type Licence, licenceOf, readLicence } from './sbom/licence.ts'
export type { ModelBom, ModelCard } from './sbom/model-bom.ts'
export { type ListName, listNames, qualityLists } from './sbom/quality/lists.ts'
export { fieldLabel, qualityOf, type SbomQuality } from './sbom/quality/quality.ts'
export { placeOfFile, placeOfRoot, type ReleasePlace } from './sbom/release-place.ts'
export { cycloneDxOf, renderCycloneDx } from './sbom/render-cyclonedx.ts'
export { mlBomOf } from './sbom/render-ml-bom.ts'
export { renderSpdx, spdxOf } from './sbom/render-spdx.ts'
export { type BadgeFiles, badgeOfToday, findingsBadge } from './signals/badges.ts'
export { isSignalSource } from './signals/signal-facts.ts'
export { signalFiles } from './signals/signal-files.ts'
export { BadVerdict, type Checked, checkSignature, type SignatureQuestion } from './signatures/check-signature.ts'
export { requireFileName } from './signatures/pep740.ts'
export { type Beside, readSignatures } from './signatures/read-signatures.ts'
export type { Signature, SignatureDocument } from './signatures/signature.ts'
export { bytesSubject, fileSubject, type Subject } from './signatures/subject.ts'
export { type BlobQuestion, checkSignatures, verifyBlob } from './signatures/verify-blob.ts'
export { parseBundle } from './sigstore/bundle.ts'
export { CannotCheck } from './sigstore/cannot-check.ts'
export type { CertificateFacts } from './sigstore/certificate-facts.ts'
export { claimedSigner } from './sigstore/claimed-signer.ts'
export { type CosignPlace, cosignOptions, type SignatureForCosign } from './sigstore/cosign-options.ts'
export { type LogKey, logKeys } from './sigstore/log-keys.ts'
export * from './sigstore/public.ts'
export { keyFingerprint, parsePublicKey } from './sigstore/public-key.ts'
export { notVerified } from './sigstore/refusal.ts'
export { entriesOfAnswer, entryOfCosign, type LogEntry } from './sigstore/rekor-entry.ts'
export {
  type AnySignedBy,
  attestorOf,
  hasPlainSignature,
  needsRoot,
  opensslVerify,
  type SignedBy,
  type Signer,
  signedBy,
  signerOptions,
  signerText,
  signsForOthers,
} from './sigstore/signer.ts'
export { SignatureVerifier } from './sigstore/sigstore.ts'
export {
  ageOf,
  parseTrustedRoot,
  parseTrustedRoots,
  publicTrustedRoot,
  type TrustedRoot,
} from './sigstore/trusted-root.ts'
export { type Certified, rootsOf, type Trust, type Verified } from './sigstore/verified.ts'
export { levelAtRelease, levelText, operatorText } from './slsa/build-level.ts'
export type { BuildLevel } from './slsa/level-limits.ts'
export { ownBuilders } from './slsa/own-builders.ts'
export { withReleased } from './slsa/released-commits.ts'
export type { VerifiedProvenance } from './slsa/verified-provenance.ts'
export { pinOf } from './slsa/workflow-pin.ts'
export type { Expected } from './slsa-verifier/check-provenance.ts'
export { parseRegistryKeys, publicRegistryKeys, type RegistryKey } from './slsa-verifier/npm-keys.ts'
export { readProvenanceFile, type SignedProvenance, withLogEntry } from './slsa-verifier/provenance-file.ts'
export { Refused, reasons } from './slsa-verifier/refused.ts'
export { requireVerifiable } from './slsa-verifier/trusted-builder.ts'
export { type ArtifactQuestion, type VerifiedArtifact, verifyArtifact } from './slsa-verifier/verify-artifact.ts'
export { type NpmTrust, type VerifiedPackage, verifyNpmPackage } from './slsa-verifier/verify-npm.ts'
export { ProvenanceVerifier, type VerifiedBuild } from './slsa-verifier/verify-provenance.ts'
export { type VerifiedVsa, verifyVsa } from './slsa-verifier/verify-vsa.ts'
export * from './source-track/public.ts'
export {
  type PythonResults,
  parseTestResults,
  renderTestResults,
  type TestResults,
  testResults,
} from './tests/tests-document.ts'
export { countTests, type Outcome, type TestCase, type TestCounts } from './tests/tests-model.ts'
export { testResultStatement } from './tests/tests-statement.ts'
export { countsText, coverageText, testsLines, testsText } from './tests/tests-text.ts'
export * from './trust/public.ts'
export type { About } from './verify/about.ts'
export type { GivenSummaries } from './verify/accepted-summary.ts'
export { verifyDigestBySummary } from './verify/attested-by-summary.ts'
export { imageSignatureType } from './verify/check-images.ts'
export { bundleLines } from './verify/check-provenance.ts'
export { releaseSums } from './verify/check-sums.ts'
export { type CheckName, explanationOf } from './verify/explanations.ts'
export { judgeAttested } from './verify/judge-attested.ts'
export { check, failCheck, ownPolicyCheck, resultOf, withFileName } from './verify/report.ts'
export { summaryOf, type Verifier } from './verify/summarise.ts'
export { verifierFor } from './verify/verifiers-of.ts'
export { type Asked, type Check, type FileCheck, type Report, type Status, verifyRelease } from './verify/verify.ts'
export { verifyManifest } from './verify/verify-manifest.ts'
export {
  fixedTags,
  highestOf,
  type ImageTagForm,
  type ImageTags,
  imageTagForms,
  imageTagsOf,
  releasesOf,
  type Series,
} from './version/image-tags.ts'
export { inReleaseOrder } from './version/release-order.ts'
export { parseSpecifiers, type Specifier, satisfies } from './version/specifier.ts'
export {
  decideLatest,
  likelyPattern,
  parseTag,
  previousFinal,
  previousTag,
  type ReleaseTag,
  requireTag,
} from './version/tag.ts'
export { defaultTagRule, isTag, isTagPattern, type TagRule, tagOf, tagOfRef, textInTag } from './version/tag-pattern.ts'
export {
  compareVersions,
  parseVersion,
  sameVersion,
  schemeWords,
  type Version,
  type VersionScheme,
} from './version/version.ts'
export { draftVex } from './vex/draft-vex.ts'
export { judgeVexFiles, type VexVerdict } from './vex/judge-vex-files.ts'
export { openVexType, parseOpenVex } from './vex/openvex.ts'
export type { VexDocument } from './vex/read-vex.ts'
export { excuses } from './vex/resolve-vex.ts'
export { type VexRelease, vexReleaseIn, vexReleaseOf, vexReleaseOfFindings } from './vex/vex-product.ts'
export { placeOf, reasonOf, type VexStatus, vexStatuses } from './vex/vex-statement.ts'
