/** The parts of a path in a report, which may come from a different machine. */
export interface MeasuredPath {
  /** As written in the report. */
  path: string
  /** Its start: `/`, `c:`, `//` (a Windows share); empty for a relative path. */
  origin: string
  /** Without empty segments and `.`; with `..` only at the start. */
  segments: string[]
  /** Number of leading segments that name a place of installed or built packages (`…/site-packages`); 0 for other paths. */
  installed: number
}

/** Splits a path by the rules of the system that wrote it. `isTracked` keeps a backslash that is part of a tracked name. */
export function parsePath(path: string, isTracked: (path: string) => boolean = () => false): MeasuredPath {
  const windows = looksWindows(path) && !isTracked(path)
  const text = windows ? path.replaceAll('\\', '/') : path
  const origin = originOf(text, windows)
  const segments = normalized(text.slice(origin.length).split('/'))
  return { path, origin: origin.toLowerCase(), segments, installed: installedPart(segments) }
}

/** Segments with `.` and `..` resolved. */
export function normalized(segments: string[]): string[] {
  const kept: string[] = []
  for (const segment of segments) {
    if (segment === '' || segment === '.') continue
    if (segment === '..' && kept.length > 0 && kept.at(-1) !== '..') kept.pop()
    else kept.push(segment)
  }
  return kept
}

/** The path for messages, with forward slashes; `.` for an empty relative one. */
export function showPath(origin: string, segments: string[]): string {
  if (origin === '') return segments.join('/') || '.'
  const start = origin.endsWith('/') ? origin : `${origin.toUpperCase()}/`
  return start + segments.join('/')
}

/** True if a path is the directory itself or below it. */
export function isIn(path: MeasuredPath, directory: MeasuredPath): boolean {
  return path.origin === directory.origin && directory.segments.every((segment, at) => segment === path.segments[at])
}

function looksWindows(path: string): boolean {
  return /^[A-Za-z]:[\\/]/.test(path) || path.startsWith('\\\\') || (path.includes('\\') && !path.includes('/'))
}

function originOf(text: string, windows: boolean): string {
  if (windows && text.startsWith('//')) return '//'
  if (windows && text[1] === ':') return text.slice(0, 2)
  return text.startsWith('/') ? '/' : ''
}

function installedPart(segments: string[]): number {
  return segments.findLastIndex((segment, at) => isInstallDirectory(segment, segments[at - 1])) + 1
}

function isInstallDirectory(segment: string, parent: string | undefined): boolean {
  if (segment === 'site-packages' || segment === 'dist-packages') return true
  return parent === 'build' && /^lib(\.|$)/.test(segment)
}
