// The entry of a separate bundle that the bundles of all actions share (scripts/shared/bundle.ts): its 4 MB are in the
// repository once, and not in every action.
export { DefaultArtifactClient } from '@actions/artifact'
