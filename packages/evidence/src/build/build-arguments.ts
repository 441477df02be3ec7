/** True for build arguments that change which program reads the Dockerfile, or what it gets, without a trace in the Dockerfile. */
export function isBuilderArgument(name: string): boolean {
  return /^(?:BUILDKIT_|BUILDX_|SOURCE_DATE_EPOCH$)/.test(name)
}

/**
 * True for proxies, which every Dockerfile gets without asking (https://docs.docker.com/reference/dockerfile/#predefined-args). They belong
 * to a machine, and may have a password: no record has them, and a rebuild takes none from a record.
 */
export function isProxyArgument(name: string): boolean {
  return /^(?:http|https|ftp|no|all)_proxy$/i.test(name)
}
