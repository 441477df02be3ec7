import { byBytes, groupBy } from '@release-tools/base'
import {
  assetName,
  type EvidenceKind,
  evidenceKinds,
  type FileRecord,
  gpgEnding,
  gpgSignedFiles,
  hasPlainSignature,
  isArtifact,
  kinds,
  lastEventsName,
  tarballName,
} from '@release-tools/evidence'
import type { AssetFact, SignatureFact } from './release-facts.ts'

/** What an asset is, for a reader who sees its name for the first time. The compiler requires a line for each new kind. */
const words = {
  'gate-outputs': 'what gates kept: outputs of commands, lists',
  'penetration-test': 'what people found who attacked what runs',
  'security-review': 'what people found who read design and code',
  gates: 'what was checked before the build, gate by gate',
  'source-records': 'how each commit came on its branch, signed',
  'source-summary': 'the SLSA Source level of the commit (Source VSA), and what shows it',
  advisories: 'the vulnerabilities of the project itself that the release fixes',
  artifacts: 'what the build made',
  build: 'what built the files, and whether a second build gave the same bytes',
  sbom: 'all components (SBOM)',
  vulnerabilities: 'known vulnerabilities, with the opinion of each scanner',
  sarif: 'known vulnerabilities for code scanning (SARIF)',
  tools: 'what builds and tests the project, and what scanners found in it',
  licences: 'licences of all components, with their texts',
  'test-results': 'results of the tests',
  'test-statement': 'result of the tests as a statement (in-toto)',
  coverage: 'coverage of the tests',
  hardening: 'what is in the image besides the program: user, shell, setuid files, layers',
  policy: 'the policy that was applied',
  vex: 'what the policy knows of vulnerabilities that do not concern the release (VEX)',
  provenance: 'how the files were built, signed (SLSA provenance)',
  'image-signature': 'digest and signature of each image',
  'signing-events': 'who signed what, and where logs and key services have records of it',
  'audit-log': 'what the audit log was before this release',
  'verify-log': 'result of verifying the evidence',
  'security-signals': 'what the evidence says, in one document for programs',
  badges: 'the same in a few words: pictures, and documents for shields.io',
  'release-index': 'the other releases of the project, with their states then',
  notes: 'the release notes',
  page: 'a page for people who check the release',
  manifest: 'the signed list of all files',
  sums: 'SHA-256 of all files',
  'verification-summary': 'the verdict on the release, signed (VSA)',
} satisfies Record<EvidenceKind, string>

const ofTarball = 'all of this and the other evidence in one file'

/** What an asset is, in a few words. */
export function assetWords({ name, kind }: AssetFact): string {
  if (/\.(?:sig|sigstore\.json)$/.test(name)) return 'the signature of that file'
  if (name.endsWith(gpgEnding)) return 'the GPG signature of that file'
  if (name === kinds.vulnerabilities.files.vdr.name) return 'known vulnerabilities in CycloneDX (VDR)'
  return kind === 'tarball' ? ofTarball : words[kind]
}

/** The assets as rows: all badges are one, because each of them says the same as a document beside them. */
export function assetRows(assets: AssetFact[]): AssetFact[][] {
  return [...groupBy(assets, asset => (asset.kind === kinds.badges.kind ? kinds.badges.kind : asset.name)).values()]
}

/** Kinds that assembling a release always adds, after the facts are known. */
const added = [
  kinds.policy,
  kinds['verify-log'],
  kinds['security-signals'],
  kinds.badges,
  kinds.notes,
  kinds.page,
  kinds.manifest,
  kinds.sums,
  kinds['verification-summary'],
]

/** Every asset that the release will have besides its artifacts, in the order of the kinds; `hasGpg` if GPG signs it. */
export function assetFacts(
  records: Pick<FileRecord, 'path'>[],
  tag: string,
  { signer }: SignatureFact,
  hasGpg: boolean,
): AssetFact[] {
  const recorded = records.map(({ path }) => path).filter(path => assetName(path) !== undefined && !isArtifact(path))
  const always = added.flatMap(({ files }) => Object.values(files).map(({ name }) => name))
  const names = [...new Set([...recorded, ...always])].sort(byBytes)
  const known = evidenceKinds.flatMap(({ kind, files }) =>
    names.filter(name => Object.values(files).some(file => file.name === name)).map(name => ({ name, kind })),
  )
  const tarball = tarballName(tag)
  const signatures = [`${tarball}.sigstore.json`, ...(hasPlainSignature(signer) ? [`${tarball}.sig`] : [])]
  const gpg = hasGpg ? gpgSignedFiles('', { files: records, tag }) : []
  return [
    ...known,
    { name: lastEventsName, kind: kinds['signing-events'].kind },
    ...[tarball, ...signatures].map(name => ({ name, kind: 'tarball' as const })),
    ...gpg.map(({ asset }) => ({ name: `${asset}${gpgEnding}`, kind: 'tarball' as const })),
  ]
}
