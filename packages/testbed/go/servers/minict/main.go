// Minict answers as a certificate transparency log (RFC 6962) does when a certificate is submitted: with a signed
// certificate timestamp. It keeps no tree, because Fulcio and the verifiers look at the timestamp's signature only.
// It serves tests and the demo, on loopback.
package main

import (
	"crypto"
	"crypto/ecdsa"
	"crypto/rand"
	"crypto/sha256"
	"crypto/x509"
	"encoding/json"
	"encoding/pem"
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"time"

	ct "github.com/google/certificate-transparency-go"
	"github.com/google/certificate-transparency-go/tls"
	ctx509 "github.com/google/certificate-transparency-go/x509"
)

// A chain of three certificates has a few kilobytes.
const maxRequest = 1 << 20

func main() {
	address := flag.String("addr", "127.0.0.1:18013", "loopback address to listen on")
	keyFile := flag.String("key", "", "file with the log's P-256 private key (PEM, PKCS #8)")
	flag.Parse()

	host, _, err := net.SplitHostPort(*address)
	if err != nil || !net.ParseIP(host).IsLoopback() {
		log.Fatalf("the address %q is not a loopback address", *address)
	}
	authority, err := loadAuthority(*keyFile)
	if err != nil {
		log.Fatal(err)
	}
	server := &http.Server{Addr: *address, Handler: authority.routes(), ReadHeaderTimeout: 10 * time.Second}
	log.Fatal(server.ListenAndServe())
}

// authority signs certificate timestamps.
type authority struct {
	key   *ecdsa.PrivateKey
	logID [sha256.Size]byte
}

func loadAuthority(keyFile string) (*authority, error) {
	text, err := os.ReadFile(keyFile)
	if err != nil {
		return nil, err
	}
	block, _ := pem.Decode(text)
	if block == nil {
		return nil, fmt.Errorf("%s holds no PEM block", keyFile)
	}
	parsed, err := x509.ParsePKCS8PrivateKey(block.Bytes)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", keyFile, err)
	}
	key, ok := parsed.(*ecdsa.PrivateKey)
	if !ok {
		return nil, fmt.Errorf("%s holds a %T, not an ECDSA key", keyFile, parsed)
	}
	public, err := x509.MarshalPKIXPublicKey(key.Public())
	if err != nil {
		return nil, err
	}
	return &authority{key: key, logID: sha256.Sum256(public)}, nil
}

func (a *authority) routes() http.Handler {
	routes := http.NewServeMux()
	routes.HandleFunc("POST /ct/v1/add-chain", a.add(ct.X509LogEntryType))
	routes.HandleFunc("POST /ct/v1/add-pre-chain", a.add(ct.PrecertLogEntryType))
	routes.HandleFunc("GET /healthz", func(http.ResponseWriter, *http.Request) {})
	return routes
}

func (a *authority) add(entryType ct.LogEntryType) http.HandlerFunc {
	return func(response http.ResponseWriter, request *http.Request) {
		chain, err := readChain(http.MaxBytesReader(response, request.Body, maxRequest))
		if err != nil {
			http.Error(response, err.Error(), http.StatusBadRequest)
			return
		}
		answer, err := a.timestamp(chain, entryType, time.Now())
		if err != nil {
			http.Error(response, err.Error(), http.StatusBadRequest)
			return
		}
		response.Header().Set("Content-Type", "application/json")
		if err := json.NewEncoder(response).Encode(answer); err != nil {
			log.Print(err)
		}
	}
}

func readChain(body io.Reader) ([]*ctx509.Certificate, error) {
	var request ct.AddChainRequest
	if err := json.NewDecoder(body).Decode(&request); err != nil {
		return nil, err
	}
	if len(request.Chain) == 0 {
		return nil, errors.New("the chain is empty")
	}
	chain := make([]*ctx509.Certificate, 0, len(request.Chain))
	for _, der := range request.Chain {
		certificate, err := ctx509.ParseCertificate(der)
		if ctx509.IsFatal(err) {
			return nil, err
		}
		chain = append(chain, certificate)
	}
	return chain, nil
}

func (a *authority) timestamp(chain []*ctx509.Certificate, entryType ct.LogEntryType, at time.Time) (*ct.AddChainResponse, error) {
	millis := uint64(at.UnixMilli())
	leaf, err := ct.MerkleTreeLeafFromChain(chain, entryType, millis)
	if err != nil {
		return nil, err
	}
	sct := ct.SignedCertificateTimestamp{SCTVersion: ct.V1, LogID: ct.LogID{KeyID: a.logID}, Timestamp: millis}
	input, err := ct.SerializeSCTSignatureInput(sct, ct.LogEntry{Leaf: *leaf})
	if err != nil {
		return nil, err
	}
	signature, err := a.sign(input)
	if err != nil {
		return nil, err
	}
	return &ct.AddChainResponse{SCTVersion: ct.V1, ID: a.logID[:], Timestamp: millis, Signature: signature}, nil
}

// sign returns a TLS digitally-signed struct (RFC 5246, section 4.7).
func (a *authority) sign(input []byte) ([]byte, error) {
	digest := sha256.Sum256(input)
	signature, err := a.key.Sign(rand.Reader, digest[:], crypto.SHA256)
	if err != nil {
		return nil, err
	}
	algorithm := tls.SignatureAndHashAlgorithm{Hash: tls.SHA256, Signature: tls.ECDSA}
	return tls.Marshal(ct.DigitallySigned{Algorithm: algorithm, Signature: signature})
}
