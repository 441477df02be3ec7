import type { Variables } from '@release-tools/host'

// The project's programs need the environment that its developers set, but not the variables of this step: inputs, outputs, files
// for later steps, and tokens that the step got for itself.
const withheld =
  /^(INPUT_.*|ACTIONS_.*(TOKEN|URL)|SONAR_TOKEN|SONAR_SCANNER_JSON_PARAMS|GITHUB_TOKEN|GH_TOKEN|GITHUB_(OUTPUT|STATE|ENV|PATH|STEP_SUMMARY))$/i

/** The environment for tests of the project. */
export function testEnv(own: Variables): Record<string, string> {
  const kept = Object.entries(own).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !withheld.test(entry[0]),
  )
  return Object.fromEntries(kept)
}
