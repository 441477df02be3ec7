import { json } from '../http.ts'
import { refusal } from './faults.ts'
import type { OperationHandlers } from './handlers.ts'

/** https://docs.github.com/en/rest/git */
export const gitHandlers: OperationHandlers = {
  'get /repos/{owner}/{repo}/git/ref/{ref}': ({ repository, render, parameters }) => {
    const name = /^tags\/(.+)$/.exec(parameters.ref ?? '')?.[1] ?? ''
    const tag = repository.tags.get(name)
    return tag === undefined ? refusal(404, 'Not Found') : json(200, render.ref(name, tag))
  },

  'get /repos/{owner}/{repo}/git/tags/{tag_sha}': ({ repository, render, parameters }) => {
    const found = repository.annotatedTag(parameters.tag_sha)
    return found === undefined ? refusal(404, 'Not Found') : json(200, render.tag(...found))
  },
}
