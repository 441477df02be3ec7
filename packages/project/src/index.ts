export { findChangelog } from './config/changelog-file.ts'
export type { ArchiveConfig, Config, ConfiguredProject, ImageConfig, PythonConfig, Sourced } from './config/config.ts'
export { configPath } from './config/config-file.ts'
export { agreed } from './config/contradiction.ts'
export type { GivenValues, ProjectPlace } from './config/effective.ts'
export { findRequirements, wheelsName } from './config/images.ts'
export { type NamedArchive, namedArchives } from './config/named-archives.ts'
export { type NotesSource, notesSources, notesSourceText, parseNotesSource } from './config/notes-source.ts'
export { isExcluded } from './config/python-version.ts'
export {
  type ConfigRequest,
  findPlace,
  readConfig,
  readConfigs,
  readConfigured,
  readPlace,
} from './config/read-config.ts'
export { definesName } from './declared/python-source.ts'
export { type DeclaredName, type DeclaredProject, readDeclaredName, readProject } from './declared/read-project.ts'
export { type StatedVersion, statedVersions } from './declared/stated-versions.ts'
export { type Dependencies, type PythonFacts, readPythonFacts } from './facts/python-facts.ts'
export type { TestSource } from './facts/test-sources.ts'
export { type BuildRequirements, findBuildRequirements } from './requirements/build-requirements.ts'
export { type BuildSystem, readBuildSystem } from './requirements/build-system.ts'
export { type Located, locateRequirements } from './requirements/locate.ts'
export type { RequirementsSource } from './requirements/lock-file.ts'
export { markerHolds } from './requirements/marker.ts'
export { type MarkerEnvironment, markerProgram, parseMarkerEnvironment } from './requirements/marker-environment.ts'
export { type Pin, renderPins } from './requirements/pins.ts'
export type { Place } from './requirements/place.ts'
export { type Needing, notPinned, requireAllPinned } from './requirements/require-pinned.ts'
export { readRequirement } from './requirements/requirement.ts'
export {
  findTestRequirements,
  hasTestFiles,
  type TestRequirements,
} from './requirements/test-requirements.ts'
