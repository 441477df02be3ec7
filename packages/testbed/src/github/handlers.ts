import type { Answer } from '../http.ts'
import type { Access } from './access.ts'
import type { ArtifactService } from './artifacts.ts'
import type { Description } from './openapi.ts'
import type { OperationName } from './operations.ts'
import type { Renderer } from './render.ts'
import type { Repository } from './repository.ts'
import type { Storage } from './storage.ts'

/** A request that follows GitHub's description and is permitted. */
export interface Call {
  repository: Repository
  render: Renderer
  storage: Storage
  /** Of the server, to make answers from. */
  description: Description
  artifacts: ArtifactService
  /** Path parameters and query, as text. */
  parameters: Record<string, string | undefined>
  /** The JSON body; an empty object if there is none. */
  body: Record<string, unknown>
  /** The bytes of the body. */
  raw: Buffer
  contentType: string
  accept: string
  access: Access
  isPrivate: boolean
  /** Address of the request, without its query. */
  url: string
  /** True if the upload must fail half-way. */
  starter: boolean
}

export type OperationHandler = (call: Call) => Promise<Answer> | Answer
export type OperationHandlers = Partial<Record<OperationName, OperationHandler>>
