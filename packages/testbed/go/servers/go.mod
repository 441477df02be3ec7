module release-tools.local/servers

go 1.26.0

require (
	github.com/google/certificate-transparency-go v1.3.3
	github.com/google/go-containerregistry v0.21.9
)

require golang.org/x/crypto v0.48.0 // indirect
