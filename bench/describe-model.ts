// node bench/describe-model.ts DIR: takes the digests of a model, as for its signature.
import { describeModel } from '@release-tools/evidence'

const [directory = ''] = process.argv.slice(2)
await describeModel(directory, { signature: `${directory}.sig`, links: 'refuse', ignored: [] })
