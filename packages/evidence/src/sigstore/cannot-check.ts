import { Problem } from '@release-tools/base'

/**
 * Something that a check needs is missing (a trusted root, the key of a log), so its result is not known. Any other Problem of a
 * check means that the check failed.
 */
export class CannotCheck extends Problem {}
