/** @needs s3 */
import { openStore } from '@release-tools/archive'
import { keyOf, makeBucket, ownerHost, storeContract } from '@release-tools/archive/testing'

const context = { host: ownerHost(), repository: 'acme/widget' }

storeContract('a bucket', async () => {
  const bucket = await makeBucket(false)
  return {
    open: () => openStore(bucket.address(), context),
    async plant(part, file, bytes) {
      await bucket.erase(keyOf(part, file))
      await bucket.overwrite(keyOf(part, file), bytes)
    },
  }
})
