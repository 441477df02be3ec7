/** The operations of GitHub's REST API that the double supports, as `method path-template`. */
export const operations = [
  'get /repos/{owner}/{repo}',
  'get /repos/{owner}/{repo}/releases',
  'post /repos/{owner}/{repo}/releases',
  'get /repos/{owner}/{repo}/releases/latest',
  'post /repos/{owner}/{repo}/releases/generate-notes',
  'get /repos/{owner}/{repo}/releases/tags/{tag}',
  'get /repos/{owner}/{repo}/releases/{release_id}',
  'patch /repos/{owner}/{repo}/releases/{release_id}',
  'delete /repos/{owner}/{repo}/releases/{release_id}',
  'get /repos/{owner}/{repo}/releases/{release_id}/assets',
  'post /repos/{owner}/{repo}/releases/{release_id}/assets',
  'get /repos/{owner}/{repo}/releases/assets/{asset_id}',
  'patch /repos/{owner}/{repo}/releases/assets/{asset_id}',
  'delete /repos/{owner}/{repo}/releases/assets/{asset_id}',
  'get /repos/{owner}/{repo}/git/ref/{ref}',
  'get /repos/{owner}/{repo}/git/tags/{tag_sha}',
  'get /repos/{owner}/{repo}/issues/{issue_number}/comments',
  'post /repos/{owner}/{repo}/issues/{issue_number}/comments',
  'patch /repos/{owner}/{repo}/issues/comments/{comment_id}',
  'get /repos/{owner}/{repo}/environments/{environment_name}',
  'get /repos/{owner}/{repo}/attestations/{subject_digest}',
  'get /repos/{owner}/{repo}/actions/variables',
  'get /repos/{owner}/{repo}/actions/organization-variables',
  'get /user',
] as const

export type OperationName = (typeof operations)[number]
