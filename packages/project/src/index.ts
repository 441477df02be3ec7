export { findChangelog } from './config/changelog-file.ts'
export type { ArchiveConfig, Config, ConfiguredProject, ImageConfig, PythonConfig, Sourced } from './config/config.ts'
export { configPath } from './config/config-file.ts'
export { agreed } from './config/contradiction.ts'
export type { GivenValues, ProjectPlace } from './config/effective.ts'
export { type NamedArchive, namedArchives } from './config/named-archives.ts'
export { type NotesSource, notesSources, notesSourceText, parseNotesSource } from './config/notes-source.ts'
export {
  type ConfigRequest,
  findPlace,
  readConfig,
  readConfigs,
  readConfigured,
  readPlace,
} from './config/read-config.ts'
export { type DeclaredName, type DeclaredProject, readDeclaredName, readProject } from './declared/read-project.ts'
