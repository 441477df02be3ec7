export type { AuditEvent, EventKind } from './event.ts'
export type { LogHead } from './head.ts'
