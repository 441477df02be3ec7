/** Other spellings of architectures: https://github.com/containerd/platforms/blob/main/database.go. */
const architectures = new Map([
  ['x86_64', 'amd64'],
  ['x86-64', 'amd64'],
  ['aarch64', 'arm64'],
  ['i386', '386'],
])

/** Variants that say nothing, because they are the only or the first one of their architecture; source as above. */
const plainVariants = new Map([
  ['amd64', ['v1']],
  ['arm64', ['v8', '8', 'v8.0']],
])

/**
 * The one spelling of a platform: `linux/arm64/v8` is `linux/arm64`, and `linux/arm/7` is `linux/arm/v7`. Directories, labels and
 * comparisons use it, so that one image has one place. Other text stays as it is.
 */
export function canonicalPlatform(platform: string): string {
  const [os = '', spelt, variant, ...more] = platform.toLowerCase().split('/')
  if (spelt === undefined || more.length > 0) return platform
  const architecture = architectures.get(spelt) ?? spelt
  if (variant === undefined || plainVariants.get(architecture)?.includes(variant)) return `${os}/${architecture}`
  return `${os}/${architecture}/${architecture === 'arm' && /^\d$/.test(variant) ? `v${variant}` : variant}`
}

/** True for `linux/amd64` and `linux/arm/v7`. No part has a hyphen, so that names of directories can join them with one. */
export function isPlatform(text: string): boolean {
  return /^[a-z0-9]{1,64}\/[a-z0-9_]{1,64}(?:\/[a-z0-9_.]{1,64})?$/.test(text)
}
