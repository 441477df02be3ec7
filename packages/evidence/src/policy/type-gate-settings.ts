import { list, matching, object } from '@release-tools/base'

const guidePath = matching(
  /^(?![./\\]*\/)(?!.*(?:^|\/)\.{1,2}(?:\/|$))[^\\\p{C}]{1,400}[^/\\\p{C}]$/u,
  'a path from the root of the repository, like docs/migration/{version}.md',
)

/** `migration-guide`: where the guide may be; `{version}` stands for the version. */
export const guideSettings = object({ paths: list(guidePath, 20) })
