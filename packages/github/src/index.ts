export { type Asset, type Comment, GitHub, type Release, type ReleaseText } from './api.ts'
export { type Patience, Requests, type SendRequest } from './requests.ts'
