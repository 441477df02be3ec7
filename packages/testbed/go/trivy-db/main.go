// Trivy-db writes a vulnerability database for trivy (schema 2) from seeds (../../databases):
//
//	trivy-db -seeds sample.json -out CACHE/db
//
// It serves tests and the demo. The layout is that of github.com/aquasecurity/trivy-db, pkg/db.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"
	"time"

	bolt "go.etcd.io/bbolt"
)

const schemaVersion = 2

func main() {
	seedsFile := flag.String("seeds", "", "JSON file with the seeds")
	out := flag.String("out", "", "directory to write to")
	flag.Parse()
	if err := run(*seedsFile, *out); err != nil {
		log.Fatal(err)
	}
}

func run(seedsFile, out string) error {
	seeds, err := readSeeds(seedsFile)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(out, 0o755); err != nil {
		return err
	}
	if err := writeDatabase(filepath.Join(out, "trivy.db"), seeds); err != nil {
		return err
	}
	return writeMetadata(filepath.Join(out, "metadata.json"), time.Now().UTC())
}

// A seed is one vulnerability of one package, as the engines' databases tell it.
type seed struct {
	ID         string            `json:"id"`
	Advisory   string            `json:"advisory"`
	Title      string            `json:"title"`
	Ecosystem  string            `json:"ecosystem"`
	Package    string            `json:"package"`
	Vulnerable string            `json:"vulnerable"`
	Fixed      string            `json:"fixed"`
	Severity   map[string]string `json:"severity"`
	Published  string            `json:"published"`
}

func readSeeds(path string) ([]seed, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var all, known []seed
	if err := json.Unmarshal(text, &all); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	for _, seed := range all {
		if seed.Severity["trivy"] != "" {
			known = append(known, seed)
		}
	}
	return known, nil
}

func writeDatabase(path string, seeds []seed) error {
	database, err := bolt.Open(path, 0o644, nil)
	if err != nil {
		return err
	}
	defer database.Close()
	return database.Update(func(tx *bolt.Tx) error {
		for _, seed := range seeds {
			if err := add(tx, seed); err != nil {
				return fmt.Errorf("%s: %w", seed.ID, err)
			}
		}
		return nil
	})
}

// A source is where advisories come from: its bucket, and what the database says of it.
type source struct {
	bucket   string
	about    map[string]string
	advisory func(seed) map[string]any
}

var sources = map[string]source{
	"python": {
		bucket:   "pip::GitHub Security Advisory pip",
		about:    about("ghsa", "GitHub Security Advisory pip", "https://github.com/advisories?query=type%3Areviewed+ecosystem%3Apip"),
		advisory: pythonAdvisory,
	},
	"debian": {
		bucket:   "debian 12",
		about:    about("debian", "Debian Security Tracker", "https://salsa.debian.org/security-tracker-team/security-tracker"),
		advisory: debianAdvisory,
	},
}

func about(id, name, url string) map[string]string {
	return map[string]string{"ID": id, "Name": name, "URL": url}
}

func pythonAdvisory(seed seed) map[string]any {
	advisory := map[string]any{"VendorIDs": []string{seed.Advisory}, "VulnerableVersions": []string{strings.ReplaceAll(seed.Vulnerable, ",", ", ")}}
	if seed.Fixed != "" {
		advisory["PatchedVersions"] = []string{seed.Fixed}
	}
	return advisory
}

func debianAdvisory(seed seed) map[string]any {
	if seed.Fixed != "" {
		return map[string]any{"FixedVersion": seed.Fixed}
	}
	const affected = 2
	return map[string]any{"Status": affected}
}

func add(tx *bolt.Tx, seed seed) error {
	source, ok := sources[seed.Ecosystem]
	if !ok {
		return fmt.Errorf("the ecosystem %q is not known", seed.Ecosystem)
	}
	if err := put(tx, source.about, source.bucket, "data-source"); err != nil {
		return err
	}
	if err := put(tx, source.advisory(seed), seed.ID, source.bucket, seed.Package); err != nil {
		return err
	}
	return put(tx, detail(seed, source.about["ID"]), seed.ID, "vulnerability")
}

var severities = map[string]int{"LOW": 1, "MEDIUM": 2, "HIGH": 3, "CRITICAL": 4}

// detail is what trivy shows of a vulnerability; the severity of the package's own source wins.
func detail(seed seed, vendor string) map[string]any {
	severity := seed.Severity["trivy"]
	return map[string]any{
		"Title":          seed.Title,
		"Severity":       severity,
		"VendorSeverity": map[string]int{vendor: severities[severity]},
		"References":     []string{"https://www.cve.org/CVERecord?id=" + seed.ID},
		"PublishedDate":  seed.Published + "T00:00:00Z",
	}
}

// put writes a value as JSON under a key in nested buckets.
func put(tx *bolt.Tx, value any, key, outer string, inner ...string) error {
	bucket, err := tx.CreateBucketIfNotExists([]byte(outer))
	if err != nil {
		return err
	}
	for _, name := range inner {
		if bucket, err = bucket.CreateBucketIfNotExists([]byte(name)); err != nil {
			return err
		}
	}
	text, err := json.Marshal(value)
	if err != nil {
		return err
	}
	return bucket.Put([]byte(key), text)
}

// The next update is due after a day, as for trivy's own database.
func writeMetadata(path string, at time.Time) error {
	metadata := map[string]any{"Version": schemaVersion, "UpdatedAt": at, "NextUpdate": at.Add(24 * time.Hour), "DownloadedAt": at}
	text, err := json.Marshal(metadata)
	if err != nil {
		return err
	}
	return os.WriteFile(path, text, 0o644)
}
