import { Problem } from '@release-tools/base'

/** Thrown for an index that was read and must not be used. Other Problems mean that it could not be checked. */
export class RefusedIndex extends Problem {
  constructor(attempted: string, parts: { found: string; next: string; cause?: unknown }) {
    super(attempted, parts)
    this.name = 'RefusedIndex'
  }
}
