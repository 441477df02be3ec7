import { TestEnvironment } from 'jest-environment-node'
import { Covered } from './covered.ts'

let covered: Covered | undefined

/** Node's environment, whose test files report only coverage that is new. */
export class MeasuredEnvironment extends TestEnvironment {
  handleTestEvent({ name }: { name: string }): void {
    const { __coverage__: coverage } = this.global as { __coverage__?: Parameters<Covered['keepNew']>[0] }
    if (name !== 'run_finish' || coverage === undefined) return
    // npm test sets it: a folder for one run of jest.
    covered ??= new Covered(process.env.RELEASE_TOOLS_COVERED)
    covered.keepNew(coverage)
  }
}
