import { type NetworkFault, refusal } from '@release-tools/testbed'

/** What a network can do to one request of a run. */
export interface Disturbance {
  fault: NetworkFault
  /** True if no request comes through after it: the network is gone, or the process was ended there. */
  last?: true
  /** True if it only concerns requests with a body. */
  upload?: true
}

const statuses = [401, 403, 404, 409, 412, 422, 429, 500, 502]

export const disturbances: Record<string, Disturbance> = {
  'cut before the request arrives': { fault: 'cut' },
  'cut after it arrived': { fault: 'cut after' },
  'ended before the request': { fault: 'cut', last: true },
  'ended after the request': { fault: 'cut after', last: true },
  'answer cut in the middle': { fault: 'cut body' },
  'upload cut in the middle': { fault: 'cut upload', upload: true },
  'answer late': { fault: 'late' },
  'two bytes a second': { fault: 'slow' },
  ...Object.fromEntries(
    statuses.map(status => [
      `status ${status}`,
      { fault: { answer: refusal(status, 'no', status === 429 ? { 'retry-after': '0' } : {}) } },
    ]),
  ),
}
