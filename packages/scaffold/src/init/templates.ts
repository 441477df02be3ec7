// Written by `npm run docs` from workflows-templates/.
export const templates = {
  python: `# Makes a release of a Python package from a tag \`v*\`: built, tested, catalogued (SBOM), scanned, signed, attested, published,
# verified. On a pull request it rehearses all of that, and logs and publishes nothing.
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
    permissions: { contents: write, id-token: write } # create the release; prove to Fulcio which workflow this is
    # An exact version, or its commit. With @v1, nobody can tell later which version ran.
    uses: org/release-tools/.github/workflows/release.yml@v1.0.0
`,
  pythonAndPypi: `# Makes a release of a Python package from a tag \`v*\`, as python-release.yml does, and publishes its wheels and source distribution on PyPI:
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
`,
  pythonAndImages: `# Makes a release of a Python package and of the images that contain it, from a tag \`v*\`: built, tested, catalogued (SBOM), scanned,
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
`,
  images: `# Makes a release of one or many images without a package, from a tag \`v*\`: built twice and compared, catalogued (SBOM), scanned,
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
`,
  compiledWheels: `# Makes a release of a Python package with compiled wheels for several platforms, from a tag \`v*\`. cibuildwheel builds the wheels in jobs
# of yours. The rest is tested, catalogued (SBOM), scanned, signed, attested, published and verified. On a pull request it rehearses all of
# that, and logs and publishes nothing.
#
# Copy this file to .github/workflows/release.yml. It reaches SLSA Build L2 at most, because your own jobs build the wheels. Each returns the
# digest of its workflow artifact, and no other artifact of that name is taken.
# docs/tasks/release-in-one-job.md of release-tools says what the project needs, and what you can change.
name: Release

on:
  push: { tags: ["v*"] }
  pull_request:

permissions: {}

concurrency: { group: "wheels-\${{ github.ref }}", cancel-in-progress: "\${{ github.event_name == 'pull_request' }}" }

jobs:
  wheels:
    name: Build wheels on \${{ matrix.os }}
    strategy: { matrix: { os: [ubuntu-24.04, macos-15, windows-2025] } }
    runs-on: \${{ matrix.os }}
    permissions: { contents: read } # check out the tag
    outputs: # one for each system
      ubuntu: \${{ matrix.os == 'ubuntu-24.04' && format('wheels-{0} sha256:{1}', matrix.os, steps.up.outputs.artifact-digest) || '' }}
      macos: \${{ matrix.os == 'macos-15' && format('wheels-{0} sha256:{1}', matrix.os, steps.up.outputs.artifact-digest) || '' }}
      windows: \${{ matrix.os == 'windows-2025' && format('wheels-{0} sha256:{1}', matrix.os, steps.up.outputs.artifact-digest) || '' }}
    steps:
      - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2
        with: { persist-credentials: false, fetch-depth: 0 }
      - uses: pypa/cibuildwheel@294735312765b09d24a2fbec22660ce817587d55 # v4.1.0
      - id: up
        uses: actions/upload-artifact@043fb46d1a93c77aae656e7c1c64a875d1fc6a0a # v7.0.1
        with: { name: "wheels-\${{ matrix.os }}", path: wheelhouse/*.whl }

  release:
    needs: wheels
    permissions: { contents: write, id-token: write } # create the release; prove to Fulcio which workflow this is
    # An exact version, or its commit. With @v1, nobody can tell later which version ran.
    uses: org/release-tools/.github/workflows/release-prebuilt.yml@v1.0.0
    with: { wheels: "\${{ toJSON(needs.wheels.outputs) }}" }
`,
  dependabot: `# Dependabot opens a pull request for each new version of an action, of release-tools, or of a requirement, with its new commit or digests.
#
# Copy this file to .github/dependabot.yml. If the project is in a directory of its own, write that one in place of \`/\` for pip.
version: 2
updates:
  - package-ecosystem: github-actions
    directories: [/]
    schedule: { interval: weekly }
    # A hijacked version is usually found within days. Security updates do not wait.
    cooldown: { default-days: 14 }
    groups: { actions: { patterns: ["*"] } }
  - package-ecosystem: pip
    directories: [/]
    schedule: { interval: weekly }
    cooldown: { default-days: 14 }
    groups: { requirements: { patterns: ["*"] } }
`,
}
