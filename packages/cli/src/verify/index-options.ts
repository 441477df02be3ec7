import type { Option } from '../command.ts'

/** The options about the index of releases. */
export const indexOptions = {
  index: {
    value: 'PLACE',
    help: 'Index of the releases of the project: an https address, a directory, or [HOST/]OWNER/NAME (the branch release-metadata of that repository). What it does not list could not be checked, and what was yanked is not verified.',
  },
  'index-root': {
    value: 'FILE',
    help: 'Root of the index, which says whose keys count: .github/index-root.json of the project. Get it once, from the project, and keep it.',
  },
  state: {
    value: 'DIR',
    help: 'Directory that remembers which version of the index you saw, one for each index, so that an older one is refused from the second time on.',
  },
  'index-at-least': {
    value: 'N',
    help: 'Least version of the index that you accept: a number that you know by another way.',
  },
  'index-as-of': {
    value: 'DAY',
    help: 'For a machine without network: accept an index that has expired since this day, for example 2027-01-31.',
  },
  'index-refuse': {
    value: 'STATE',
    help: 'State of a release that you refuse besides yanked: superseded or end-of-support. May be given more than once.',
    repeats: true,
  },
} satisfies Record<string, Option>
