import { Problem } from '@release-tools/base'

/**
 * Something needed for a check is missing (a trusted root, a log's key): nothing is known about what was to be checked,
 * neither good nor bad. Any other Problem of a check means: it does not hold.
 */
export class CannotCheck extends Problem {}
