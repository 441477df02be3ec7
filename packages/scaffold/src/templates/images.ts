// Written by `npm run docs` from workflows-templates/container-only.yml.
export const images = `# Makes a release of one or many images without a package, from a tag \`v*\`: built twice and compared, catalogued (SBOM), scanned,
# pushed by digest, signed, attested, published, verified. On a pull request it rehearses all of that, and pushes, logs and publishes
# nothing.
#
# Copy this file to .github/workflows/release.yml. Make the environment \`release\` (Settings → Environments) with reviewers if
# publishing should wait for an approval. Everything is signed keyless: there is no key and no secret.
# docs/tasks/release-in-one-job.md of release-tools says what the project needs, and what you can change.
name: Release

on:
  push: { tags: ["v*"] }
  pull_request:

permissions: {}

jobs:
  release:
    permissions: { contents: write, id-token: write, packages: write } # create the release; prove which workflow this is; push images
    # An exact version, or its commit. With @v1, nobody can tell later which version ran.
    uses: org/release-tools/.github/workflows/release-with-images.yml@v1.0.0
`
