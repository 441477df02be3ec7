/** The project of a Community Build that represents a branch or pull request of another edition. */
export function keyOf(
  key: string,
  { branch, pullRequest }: { branch?: string | undefined; pullRequest?: string | undefined },
  mainBranch = 'main',
): string {
  if (pullRequest !== undefined) return `${key}.pull-request.${pullRequest}`
  if (branch === undefined || branch === mainBranch) return key
  return `${key}.branch.${branch.replace(/[^\w.:-]/g, '_')}`
}
