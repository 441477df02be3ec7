import { Problem } from '@release-tools/base'

/** Names the store in a Problem that does not name it, such as one of a client for a registry. */
export async function inPlace<T>(place: string, attempted: string, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof Problem) || error.message.includes(place)) throw error
    const { found, next, details } = error
    throw new Problem(`${attempted} in ${place}`, { found, next, cause: error, ...(details && { details }) })
  }
}
