import { byKind } from '@release-tools/base'
import { type CertificateFacts, ownBuilders } from '@release-tools/evidence'

/**
 * Who publishes packages, at any tag, branch or commit: what an index calls a Trusted Publisher. ActiveState is one too, but indexes take no
 * attestations of it.
 */
export type Publisher =
  /** A workflow of github.com: `acme/widget` and `release.yml`. */
  | { kind: 'github'; repository: string; workflow: string }
  /** A pipeline of gitlab.com: `acme/tools/widget` and `.gitlab-ci.yml`. */
  | { kind: 'gitlab'; repository: string; path: string }
  /** A service account of Google Cloud. */
  | { kind: 'google'; email: string }
  /** A pipeline of CircleCI, by the identifiers (UUID) of its project and its definition. */
  | { kind: 'circleci'; project: string; pipeline: string }

/** How a publisher is written. */
export const publisherForms =
  'OWNER/REPOSITORY/WORKFLOW, gitlab:GROUP/PROJECT//FILE, google:EMAIL or circleci:PROJECT-ID/PIPELINE-DEFINITION-ID'

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const forms = {
  github: /^(?<repository>[\w-]+\/[\w.-]+)\/(?<workflow>[\w.-]+\.ya?ml)$/,
  gitlab: /^gitlab:(?!.*\/\.{1,2}\/)(?<repository>[\w.-]+(?:\/[\w.-]+)+)\/\/(?<path>[\w.-]+(?:\/[\w.-]+)*\.ya?ml)$/,
  google: /^google:(?<email>[\w.+-]+@[\w.-]+)$/,
  circleci: new RegExp(`^circleci:(?<project>${uuid})/(?<pipeline>${uuid})$`),
} satisfies Record<Publisher['kind'], RegExp>

/** Reads a publisher as a person writes it; undefined for anything else. */
export function readPublisher(text: string): Publisher | undefined {
  for (const [kind, form] of Object.entries(forms)) {
    const { groups } = form.exec(text) ?? {}
    if (groups !== undefined) return { kind, ...groups } as Publisher
  }
  return undefined
}

/** A publisher as it is written. */
export function publisherText(publisher: Publisher): string {
  return byKind(publisher, {
    github: ({ repository, workflow }) => `${repository}/${workflow}`,
    gitlab: ({ repository, path }) => `gitlab:${repository}//${path}`,
    google: ({ email }) => `google:${email}`,
    circleci: ({ project, pipeline }) => `circleci:${project}/${pipeline}`,
  })
}

/** The issuer of the identities of each kind. */
const issuers = {
  github: ownBuilders.issuer,
  gitlab: 'https://gitlab.com',
  google: 'https://accounts.google.com',
  circleci: 'https://oidc.circleci.com',
} satisfies Record<Publisher['kind'], string>

/** The identity in a certificate, which was verified, and its issuer, if a run of the publisher got it; undefined otherwise. */
export function identityOf(
  publisher: Publisher,
  certificate: CertificateFacts,
): { identity: string; issuer: string } | undefined {
  const { claims, uri, email } = certificate
  const [issuer, identity] = [issuers[publisher.kind], uri ?? email]
  if (identity === undefined || issuerIn(claims) !== issuer) return undefined
  const isOwn = byKind(publisher, {
    github: ({ repository, workflow }) =>
      isBuiltBy(claims, 'https://github.com', repository, `/.github/workflows/${workflow}`),
    gitlab: ({ repository, path }) => isBuiltBy(claims, 'https://gitlab.com', repository, `//${path}`),
    google: one => one.email === email,
    circleci: ({ project, pipeline }) => claims[claim.builder] === circleDefinition(project, pipeline),
  })
  return isOwn ? { identity, issuer } : undefined
}

/** Fulcio's claims: https://github.com/sigstore/fulcio/blob/main/docs/oid-info.md */
export const claim = { issuerV1: 1, issuer: 8, builder: 9, repository: 12, commit: 13, ref: 14, buildConfig: 18 }

/** If a certificate has both, only the newer one matters. */
function issuerIn(claims: CertificateFacts['claims']): string | null | undefined {
  return claims[claim.issuer] === undefined ? claims[claim.issuerV1] : claims[claim.issuer]
}

/**
 * The rule of the index: the repository, and the file that was started (not that of the job, which may be a reusable one) at its tag, branch
 * or commit.
 */
function isBuiltBy(claims: CertificateFacts['claims'], server: string, repository: string, file: string): boolean {
  const web = `${server}/${repository}`
  const refs = [claims[claim.ref], claims[claim.commit]].flatMap(at => (at ? [at] : []))
  return claims[claim.repository] === web && refs.some(at => claims[claim.buildConfig] === `${web}${file}@${at}`)
}

/** How CircleCI names a pipeline in certificates. */
function circleDefinition(project: string, pipeline: string): string {
  return `https://circleci.com/api/v2/projects/${project}/pipeline-definitions/${pipeline}`
}
