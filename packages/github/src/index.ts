export { type Asset, type Comment, GitHub, type Release, type ReleaseText, type Tag } from './api.ts'
export type { Reviewers } from './read-reviewers.ts'
export { readVisibility, type Visibility } from './read-visibility.ts'
export { type Patience, Requests, type SendRequest } from './requests.ts'
