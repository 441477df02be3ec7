// The entry of a bundle of its own, which the bundles of all actions share (scripts/shared/bundle.ts): 4 MB in the repository
// once instead of in every action, and in every download of one.
export { DefaultArtifactClient } from '@actions/artifact'
