import { fieldsOf, id } from './fields.ts'
import type { Answered, Inquiry } from './inquiry.ts'

/** The id of an App by its name in addresses (`github-actions`). A private App of others answers 404. */
export function appIdOf(server: Inquiry, slug: string): Promise<Answered<number>> {
  return server.one({
    what: `read the id of the App ${slug}`,
    route: 'GET /apps/{app_slug}',
    parameters: { app_slug: slug },
    shape: (raw, place) => fieldsOf(raw, place)('id', id),
  })
}
