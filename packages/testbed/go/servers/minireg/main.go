// Minireg is an OCI registry with the referrers API of OCI 1.1: in memory, without authentication, on loopback.
// It serves tests and the demo.
package main

import (
	"flag"
	"io"
	"log"
	"net"
	"net/http"
	"time"

	"github.com/google/go-containerregistry/pkg/registry"
)

func main() {
	address := flag.String("addr", "127.0.0.1:18017", "loopback address to listen on")
	flag.Parse()

	host, _, err := net.SplitHostPort(*address)
	if err != nil || !net.ParseIP(host).IsLoopback() {
		log.Fatalf("the address %q is not a loopback address", *address)
	}
	server := &http.Server{
		Addr:              *address,
		Handler:           registry.New(registry.WithReferrersSupport(true), registry.Logger(log.New(io.Discard, "", 0))),
		ReadHeaderTimeout: 10 * time.Second,
	}
	log.Fatal(server.ListenAndServe())
}
