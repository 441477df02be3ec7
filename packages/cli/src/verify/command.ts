import type { Command } from '../command.ts'
import { trustOptions } from '../trust-options.ts'
import { indexOptions } from './index-options.ts'
import { vsaOptions } from './vsa-options.ts'

export const verify: Command = {
  name: 'verify',
  summary: 'Verify releases and images: signatures, provenance, every file.',
  operand: 'TARGET…',
  about: [
    'TARGET is a path: a release directory, a folder with the assets of a GitHub release, the tarball of a release (release-v1.2.0.tar.gz), an OCI layout, or the directory of a signed model. It may also be one asset, with the manifest and its signature beside it, or any file with its signatures beside it (FILE.sigstore.json, FILE.intoto.jsonl, FILE.asc, FILE.publish.attestation, and others).',
    'Or it is elsewhere, and is downloaded: oci://HOST/NAME@sha256:DIGEST (an image with what is attached to it; a tag is resolved once), github:OWNER/REPOSITORY@TAG (a release), or pypi:NAME==VERSION (the files of a package, with their attestations). For a server of your own, write github:HOST/OWNER/REPOSITORY@TAG.',
    'Key, identity and trusted root say whom you trust: get them from the project, never from the release. A signature by any of the given signers is accepted. Of a path, nothing is downloaded.',
    'An older release is as genuine as the newest one: give --tag if you mean a certain release. A release that was withdrawn stays genuine too: give --index, and one that the project yanked is not verified.',
  ],
  options: {
    ...trustOptions,
    tag: { value: 'TAG', help: 'The release that you mean, for example v1.2.0. Another one is not verified.' },
    'release-version': { value: 'VERSION', help: 'The same by version, for example 1.2.0.' },
    policy: {
      value: 'FILE',
      help: 'Decide by this policy of yours instead of the release’s own verdict. It has the form of a release policy.',
    },
    builders: {
      value: 'FILE',
      help: 'List of later releases of release-tools (released-commits.sigstore.json of one of them), whose reusable workflows can then be shown to be SLSA Build L3. Must be signed by its release workflow.',
    },
    rebuilds: {
      value: 'FILE',
      help: 'Signed attestation of somebody who rebuilt the release (reproduce --attestation), for a --policy that asks for rebuilders. May be given more than once.',
      repeats: true,
    },
    publisher: {
      value: 'WORKFLOW',
      help: 'Trusted Publisher of a package, as its index names it: OWNER/REPOSITORY/WORKFLOW on GitHub, for example acme/widget/release.yml; gitlab:GROUP/PROJECT//FILE, for example gitlab:acme/widget//.gitlab-ci.yml; google:EMAIL; or circleci:PROJECT-ID/PIPELINE-DEFINITION-ID. Accepts what it attested, at any tag, branch or commit, without an identity. Not for releases. May be given more than once.',
      repeats: true,
    },
    signature: {
      value: 'FILE',
      help: 'Signature of a model (OpenSSF model signing) that is neither model.sig in its directory nor DIR.sig beside it.',
    },
    'github-api': {
      value: 'URL',
      help: 'Address of the API for github: targets, and for --index OWNER/NAME. Defaults to https://api.github.com, or to that of the server that is named. GITHUB_TOKEN or, for the server in GH_HOST, GH_ENTERPRISE_TOKEN is sent if it is set. Public releases need none.',
    },
    'index-url': {
      value: 'URL',
      help: 'Address of the simple API of the index for pypi: targets, as pip takes it. Defaults to PIP_INDEX_URL, which may contain a password, or to PyPI.',
    },
    vex: {
      value: 'FILE',
      help: 'Signed VEX document (OpenVEX, CSAF or CycloneDX, attached to the release as an attestation), for a --policy that says whose count. May be given more than once.',
      repeats: true,
    },
    today: {
      value: 'DAY',
      help: 'Day as of which --policy decides, for example 2027-01-31: exceptions that have expired by then do not count. Defaults to today in UTC.',
    },
    ...indexOptions,
    ...vsaOptions,
    rehearsal: {
      help: 'A rehearsed release is meant. The checklist of a rehearsal, which no gate stops, counts for no other.',
    },
    explain: { help: 'Say of each check why it matters, and of each rule of --policy.' },
    json: { help: 'Print the report as JSON (docs/schema/verify-report.v1.json), with exit codes 0, 1 and 3.' },
  },
  exits: [
    ['0', 'verified'],
    ['1', 'not verified, or not accepted by --policy: do not use it'],
    ['2', 'wrong use of the command, also a key or policy that cannot be read'],
    ['3', 'could not check, or no release of release-tools: do not use it'],
  ],
  examples: [
    [
      'A folder of downloaded assets, signed with a key:',
      'release-tools verify ./download --key cosign.pub --tag v1.2.0',
    ],
    [
      'A tarball, signed keyless by a workflow:',
      [
        'W=https://github.com/acme/widget/.github/workflows',
        'release-tools verify release-v1.2.0.tar.gz \\',
        '  --certificate-identity $W/release.yml@refs/tags/v1.2.0 \\',
        '  --certificate-oidc-issuer https://token.actions.githubusercontent.com',
      ].join('\n'),
    ],
    [
      'A release that the project has not withdrawn, by its index of releases:',
      [
        'release-tools verify ./download --key cosign.pub \\',
        '  --index acme/widget --index-root index-root.json --state widget-index',
      ].join('\n'),
    ],
    ['The same by your own policy:', 'release-tools verify ./download --key cosign.pub --policy our-policy.yaml'],
  ],
  load: () => import('./run.ts'),
}
