// Minireg is an OCI registry with the referrers API of OCI 1.1: in memory, on loopback. It asks for a login if MINIREG_LOGIN
// (user:password) is set. With -referrers=false, it is one of OCI 1.0, without that API.
// It serves tests and the demo.
package main

import (
	"flag"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"strings"
	"time"

	"github.com/google/go-containerregistry/pkg/registry"
)

func main() {
	address := flag.String("addr", "127.0.0.1:18017", "loopback address to listen on")
	referrers := flag.Bool("referrers", true, "list what is attached to an image")
	flag.Parse()

	host, _, err := net.SplitHostPort(*address)
	if err != nil || !net.ParseIP(host).IsLoopback() {
		log.Fatalf("the address %q is not a loopback address", *address)
	}
	handler := registry.New(registry.WithReferrersSupport(*referrers), registry.Logger(log.New(io.Discard, "", 0)))
	server := &http.Server{
		Addr:              *address,
		Handler:           guarded(os.Getenv("MINIREG_LOGIN"), handler),
		ReadHeaderTimeout: 10 * time.Second,
	}
	log.Fatal(server.ListenAndServe())
}

func guarded(login string, handler http.Handler) http.Handler {
	user, password, isSet := strings.Cut(login, ":")
	return http.HandlerFunc(func(response http.ResponseWriter, request *http.Request) {
		givenUser, givenPassword, _ := request.BasicAuth()
		if request.URL.Path == "/healthz" {
			return
		}
		if !isSet || givenUser == user && givenPassword == password {
			handler.ServeHTTP(response, request)
			return
		}
		response.Header().Set("WWW-Authenticate", `Basic realm="minireg"`)
		response.WriteHeader(http.StatusUnauthorized)
	})
}
