import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { allParts } from '../prepare/parts.ts'
import { prepare } from '../prepare.ts'
import { offerSharedSonar } from '../sonarqube/reach.ts'

let stop: (() => Promise<void>) | undefined

/** Prepares what integration tests need if jest was started directly. `npm test` has already done it. */
export async function setUp(): Promise<void> {
  if (process.env.RELEASE_TOOLS_PREPARED !== undefined) return
  const prepared = await prepare(allParts, { log: line => process.stderr.write(`${line}\n`) })
  const dir = await mkdtemp(join(tmpdir(), 'testbed-sonarqube-'))
  const sonar = await offerSharedSonar(prepared.sonar, dir)
  process.env.RELEASE_TOOLS_PREPARED = JSON.stringify(prepared)
  process.env.RELEASE_TOOLS_SONAR = JSON.stringify(sonar.shared)
  stop = async () => {
    await sonar.stop()
    await rm(dir, { recursive: true, force: true })
  }
}

/** Ends what setUp started. */
export async function tearDown(): Promise<void> {
  await stop?.()
}
