export { archiveProblem, type MemberSink, normalName } from './archive-member.ts'
export { isBranchName } from './branch-name.ts'
export { byKind } from './by-kind.ts'
export { hoursBetween, isDay } from './dates.ts'
export type { DeflateLevel } from './deflate/deflater.ts'
export { formerGzip } from './deflate/former-gzip.ts'
export { gzipStream } from './deflate/gzip.ts'
export { digestsOfFile, type Measure, measureFile, sha256, sha256File } from './digest.ts'
export { byBytes, fileSize, listFiles, requireFileOrNothing, sizeIfThere, toPosix, writeFileAtomic } from './files.ts'
export { groupBy } from './group-by.ts'
export { keepHeapSmall } from './heap.ts'
export { escapeHtml, html, Markup } from './html/markup.ts'
export { ifThere } from './if-there.ts'
export { iniSections } from './ini.ts'
export { isSha256 } from './is-sha256.ts'
export { at, listAt, numberAt, parseJson, renderJson, textAt, textsAt } from './json.ts'
export { keepKeys, parseJsonParts } from './json-parts.ts'
export { isLfsPointer } from './lfs-pointer.ts'
export { assetLimit, limits } from './limits.ts'
export {
  bareLink,
  code,
  codeBlock,
  details,
  escapeHtmlInMarkdown,
  escapeMarkdown,
  escapeTitle,
  link,
  table,
  tableRow,
  withoutBreakers,
} from './markdown/escape.ts'
export { count, formatDate, formatSize, marks } from './markdown/format.ts'
export { fillTemplate } from './markdown/template.ts'
export type { FileToPack, PackedFile } from './packed-file.ts'
export { matchesSome } from './path-pattern.ts'
export { collision, foldedName, isSafePath, pathLength, safePath } from './paths.ts'
export { canonicalPlatform, isPlatform } from './platform.ts'
export { pool } from './pool.ts'
export { messageOf, Problem } from './problem.ts'
export {
  openFile,
  type Readable,
  readIfThere,
  readLimited,
  readLimitedSync,
  readPieces,
  readStart,
} from './read-limited.ts'
export { readWhole } from './read-whole.ts'
export {
  boolean,
  hexDigest,
  isObject,
  list,
  matching,
  number,
  object,
  oneOf,
  optional,
  readShape,
  type Shape,
  type ShapeOf,
  text,
  WrongShape,
  withDefault,
  wrong,
} from './shape.ts'
export { argumentPath, shellWord } from './shell.ts'
export { parseStrictJson } from './strict-json.ts'
export { nearest, suggestion } from './suggestion.ts'
export { segmentOf } from './tag-segment.ts'
export { ByteReader } from './tar/byte-reader.ts'
export {
  blockSize,
  damagedTar,
  decodeHeader,
  encodeHeader,
  padding,
  paxRecords,
  type TarHeader,
  UnreadTar,
  unreadTar,
} from './tar/tar-header.ts'
export {
  type ArchiveEntry,
  type ArchiveLimits,
  defaultLimits,
  packDirectory,
  readArchive,
  refuseRest,
  unpackArchive,
  unzip,
  wholeBlocks,
  withBody,
} from './tar/tar-reader.ts'
export { type ScannedEntry, scanTar, scanUnpacked } from './tar/tar-scan.ts'
export { packFiles, writeTar, writeTarGz } from './tar/tar-writer.ts'
export { cut, oneLine, replaceUnseen, visible } from './text/visible.ts'
export { refuseMany } from './text-weight.ts'
export { parseTable, type Table, tableAt } from './toml.ts'
export { uuidOf } from './uuid.ts'
export { type PlacedYaml, parsePlacedYaml, parseWorkflowYaml, parseYaml, renderYaml } from './yaml.ts'
export { listZip, readZipMember, type ScannedMember, scanZip } from './zip/zip-reader.ts'
export { writeZip } from './zip/zip-writer.ts'
