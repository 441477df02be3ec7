export {
  contextOf,
  draftBody,
  makeDraftOf,
  makeRelease,
  ownBody,
  publishOf,
  type ReleaseAtGitHub,
  releaseTag,
  startPlace,
  wanted,
} from './release-at-github.ts'
