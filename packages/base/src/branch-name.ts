/** True for a name that git takes for a branch, and that needs no quoting. https://git-scm.com/docs/git-check-ref-format */
export function isBranchName(name: string): boolean {
  return /^(?!-)[A-Za-z0-9._/-]{1,200}$/.test(name) && !/\.\.|\/\/|\/\.|^[./]|[./]$|\.lock(?:\/|$)/.test(name)
}
