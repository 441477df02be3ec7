module release-tools.local/vault-api

go 1.26.0

require github.com/hashicorp/vault-client-go v0.4.3
