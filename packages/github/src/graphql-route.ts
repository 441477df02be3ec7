/** Whoever sends requests knows where it is: beside `/api/v3` on a GitHub Enterprise Server. */
export const graphqlRoute = 'POST /graphql'

/** Address of the API that has GraphQL at `/graphql`, by that of the REST API. */
export function graphqlBase(apiUrl: string): string {
  return apiUrl.replace(/\/api\/v3\/?$/, '/api')
}
