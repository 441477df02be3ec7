// node --import packages/testbed/sources.js packages/release/test/support/publisher.ts
// A process that publishes what it is told to, as often as it is told.
import type { Trust } from '@release-tools/evidence'
import { connectGitHub } from '@release-tools/runner'
import { testHost } from '@release-tools/testbed'
import { publish } from '../../src/publish/publish.ts'

/** One publish. */
export interface Order {
  apiUrl: string
  token: string
  releaseDir: string
  trust: Trust
}

/** Its end. */
export interface Result {
  /** True if this process did not publish, but compared. */
  already?: boolean
  id?: number
  error?: string
}

process.on('message', (order: Order) => void carryOut(order).then(result => process.send?.(result)))

async function carryOut({ apiUrl, token, releaseDir, trust }: Order): Promise<Result> {
  try {
    const patience = { attempts: 5, baseMs: 20, maxMs: 1000 }
    const github = await connectGitHub({ token, repository: 'acme/widget', apiUrl, patience }, testHost())
    const { already, release } = await publish(releaseDir, github, trust, testHost())
    return { already, id: release.id }
  } catch (error) {
    return { error: String(error) }
  }
}
