import type { Variables } from '@release-tools/host'

// Programs of the project need the environment that its developers set, but nothing that speaks for this step: its inputs,
// its outputs, what it tells later steps, and tokens that were given to it rather than to the tests.
const withheld =
  /^(INPUT_.*|ACTIONS_.*(TOKEN|URL)|SONAR_TOKEN|SONAR_SCANNER_JSON_PARAMS|GITHUB_TOKEN|GH_TOKEN|GITHUB_(OUTPUT|STATE|ENV|PATH|STEP_SUMMARY))$/i

/** The environment for tests of the project. */
export function testEnv(own: Variables): Record<string, string> {
  const kept = Object.entries(own).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !withheld.test(entry[0]),
  )
  return Object.fromEntries(kept)
}
