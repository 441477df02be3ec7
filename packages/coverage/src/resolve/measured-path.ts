/** A path that some machine wrote into a report, in parts. */
export interface MeasuredPath {
  /** As the report says it. */
  path: string
  /** Where it starts: `/`, `c:`, `//` (a share of Windows); empty for a relative path. */
  origin: string
  /** Without empty ones and `.`; `..` only where nothing was left to go out of. */
  segments: string[]
  /** How many leading segments say where packages are installed or built (`…/site-packages`); 0 for others. */
  installed: number
}

/** Takes a path apart as the system that wrote it would. `isTracked` keeps a backslash that is part of a tracked name. */
export function parsePath(path: string, isTracked: (path: string) => boolean = () => false): MeasuredPath {
  const windows = looksWindows(path) && !isTracked(path)
  const text = windows ? path.replaceAll('\\', '/') : path
  const origin = originOf(text, windows)
  const segments = normalized(text.slice(origin.length).split('/'))
  return { path, origin: origin.toLowerCase(), segments, installed: installedPart(segments) }
}

/** Segments with `.` and `..` worked out. */
export function normalized(segments: string[]): string[] {
  const kept: string[] = []
  for (const segment of segments) {
    if (segment === '' || segment === '.') continue
    if (segment === '..' && kept.length > 0 && kept.at(-1) !== '..') kept.pop()
    else kept.push(segment)
  }
  return kept
}

/** The path for people, with forward slashes; `.` for an empty relative one. */
export function showPath(origin: string, segments: string[]): string {
  if (origin === '') return segments.join('/') || '.'
  const start = origin.endsWith('/') ? origin : `${origin.toUpperCase()}/`
  return start + segments.join('/')
}

/** Whether a path is a directory itself or lies below it. */
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
