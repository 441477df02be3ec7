/** @needs tools sigstore registry */
import { afterAll, expect, jest, test } from '@jest/globals'
import type { GitHubDouble } from '@release-tools/testbed'
import { gitHub, step, widget } from '../../../test/support/release-job.ts'
import { read } from '../src/inputs.ts'
import { run } from '../src/run.ts'

// What it does with a release that the other actions made is in test/release.integration.test.ts.
jest.setTimeout(60_000)

const publish = { name: 'publish-release', read, run }
const doubles: GitHubDouble[] = []
afterAll(() => Promise.all(doubles.map(double => double.stop())))

test('before assembling, there is nothing to publish', async () => {
  const { env, double } = await gitHub()
  doubles.push(double)
  await expect(step(await widget(), publish, {}, env)).rejects.toThrow(
    /manifest\.yaml is missing\. Run `assemble-release` before this step, and hand its result over with `to-artifact` and `from-artifacts`\.$/,
  )
  expect(double.log()).toEqual([])
})
