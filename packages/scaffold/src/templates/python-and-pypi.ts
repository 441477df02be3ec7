// Written by `npm run docs` from workflows-templates/python-release-and-pypi.yml.
export const pythonAndPypi = `# Makes a release of a Python package from a tag \`v*\`, as python-release.yml does, and publishes its wheels and source distribution on PyPI:
# the bytes of the verified release, with attestations. On a pull request it rehearses the release, and publishes nothing.
#
# Copy this file to .github/workflows/release.yml. On PyPI, add a Trusted Publisher with the workflow \`release.yml\` and the environment \`pypi\`
# (docs/tasks/publish-to-pypi.md of release-tools). Make the environments \`release\` and \`pypi\`, with reviewers if a person should approve.
# There is no key and no secret.
name: Release

on:
  push: { tags: ["v*"] }
  pull_request:

permissions: {}

jobs:
  release:
    permissions: { contents: write, id-token: write } # create the release; prove to Fulcio which workflow this is
    # An exact version, or its commit. With @v1, nobody can tell later which version ran.
    uses: org/release-tools/.github/workflows/release.yml@v1.0.0

  # A job of this file: PyPI accepts no reusable workflow as a publisher.
  pypi:
    name: Publish on PyPI
    needs: release
    if: github.event_name == 'push'
    runs-on: ubuntu-24.04
    environment: pypi
    concurrency: { group: "pypi-\${{ github.ref }}", cancel-in-progress: false } # the second of two runs waits
    permissions: { contents: read, id-token: write } # download the release; be the Trusted Publisher
    steps:
      - uses: org/release-tools/actions/publish-pypi@v1.0.0
        with: { certificate-identity: "\${{ needs.release.outputs.identity }}" }
`
