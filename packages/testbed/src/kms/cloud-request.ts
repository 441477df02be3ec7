/** A request to one of the hosts of a cloud. */
export interface CloudRequest {
  host: string
  method: string
  path: string
  authorization: string | undefined
  body: Buffer
}
