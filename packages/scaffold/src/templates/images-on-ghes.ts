// Written by `npm run docs` from workflows-templates/python-and-container.ghes.yml.
export const imagesOnGhes = `# Makes a release of images, and of the Python package in them if there is one, on GitHub Enterprise Server from a tag \`v*\`: built, tested,
# catalogued (SBOM), scanned, signed, attested, published, verified. On a pull request it rehearses all of that, and publishes nothing.
#
# Copy this file to .github/workflows/release.yml. docs/tasks/github-enterprise-server.md of release-tools says what your server needs,
# and how to sign without a key.
name: Release

on:
  push: { tags: ["v*"] }
  pull_request:

permissions: {}

jobs:
  release:
    permissions: { contents: write, id-token: write, packages: write } # create the release; prove which workflow this is; push images
    # An exact version, or its commit. With @v1, nobody can tell later which version ran.
    uses: org/release-tools/.github/workflows/release-with-images.ghes.yml@v1.0.0
    secrets:
      cosign-private-key: \${{ secrets.COSIGN_PRIVATE_KEY }}
      cosign-password: \${{ secrets.COSIGN_PASSWORD }}
`
