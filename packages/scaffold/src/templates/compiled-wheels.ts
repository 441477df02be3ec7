// Written by `npm run docs` from workflows-templates/compiled-wheels.yml.
export const compiledWheels = `# Makes a release of a Python package with compiled wheels for several platforms, from a tag \`v*\`. cibuildwheel builds the wheels in jobs
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
`
