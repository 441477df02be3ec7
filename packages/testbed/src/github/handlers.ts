import type { Answer } from '../http.ts'
import type { Access } from './access.ts'
import type { OperationName } from './operations.ts'
import type { Renderer } from './render.ts'
import type { Repository } from './repository.ts'
import type { Storage } from './storage.ts'

/** A request that was found to follow GitHub's description and to be allowed. */
export interface Call {
  repository: Repository
  render: Renderer
  storage: Storage
  /** Path parameters and query, as text. */
  parameters: Record<string, string | undefined>
  /** The JSON body, or an empty object. */
  body: Record<string, unknown>
  /** The body's bytes. */
  raw: Buffer
  contentType: string
  accept: string
  access: Access
  /** Address of the request without its query. */
  url: string
  /** The upload ends half-way. */
  starter: boolean
}

export type OperationHandler = (call: Call) => Promise<Answer> | Answer
export type OperationHandlers = Partial<Record<OperationName, OperationHandler>>
