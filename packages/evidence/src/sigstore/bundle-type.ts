/** The media type of the bundles that we write. It stands alone, so that naming it does not load what reads bundles. */
export const bundleMediaType = 'application/vnd.dev.sigstore.bundle.v0.3+json'
