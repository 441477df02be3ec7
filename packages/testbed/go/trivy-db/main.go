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

// A source is where advisories come from: its bucket, what the database says of it, and how it tells of a vulnerability.
type source struct {
	bucket string
	about  map[string]string
	// The identifier, and what the source says under it.
	entry func(seed) (string, map[string]any)
}

// The key is ID of /etc/os-release. Buckets are those of github.com/aquasecurity/trivy-db, pkg/vulnsrc/bucket.
var distributions = map[string]struct {
	bucket, id string
	entry      func(seed) (string, map[string]any)
}{
	"debian":        {"debian %s", "debian", distributionEntry},
	"ubuntu":        {"ubuntu %s", "ubuntu", distributionEntry},
	"alpine":        {"alpine %s", "alpine", distributionEntry},
	"wolfi":         {"wolfi", "wolfi", distributionEntry},
	"chainguard":    {"chainguard", "chainguard", distributionEntry},
	"amzn":          {"amazon linux %s", "amazon", distributionEntry},
	"ol":            {"Oracle Linux %s", "oracle-oval", advisoryEntry},
	"almalinux":     {"alma %s", "alma", distributionEntry},
	"rocky":         {"rocky %s", "rocky", advisoryEntry},
	"rhel":          {"Red Hat", "redhat-oval", redHatEntry},
	"sles":          {"SUSE Linux Enterprise %s", "suse-cvrf", suseEntry},
	"opensuse-leap": {"openSUSE Leap %s", "suse-cvrf", suseEntry},
	"mariner":       {"CBL-Mariner %s", "cbl-mariner", distributionEntry},
	"azurelinux":    {"Azure Linux %s", "azure", distributionEntry},
	"photon":        {"Photon OS %s", "photon", distributionEntry},
}

// Reads `python`, or a distribution with its version: `debian:12`.
func sourceOf(ecosystem string) (source, error) {
	if ecosystem == "python" {
		url := "https://github.com/advisories?query=type%3Areviewed+ecosystem%3Apip"
		return source{"pip::GitHub Security Advisory pip", about("ghsa", "GitHub Security Advisory pip", url), pythonEntry}, nil
	}
	id, version, _ := strings.Cut(ecosystem, ":")
	known, ok := distributions[id]
	if !ok || version == "" {
		return source{}, fmt.Errorf("the ecosystem %q is not known", ecosystem)
	}
	bucket := strings.Replace(known.bucket, "%s", version, 1)
	return source{bucket, about(known.id, known.id, "https://advisories.example.org/"+known.id), known.entry}, nil
}

func about(id, name, url string) map[string]string {
	return map[string]string{"ID": id, "Name": name, "URL": url}
}

func pythonEntry(seed seed) (string, map[string]any) {
	advisory := map[string]any{"VendorIDs": []string{seed.Advisory}, "VulnerableVersions": []string{strings.ReplaceAll(seed.Vulnerable, ",", ", ")}}
	if seed.Fixed != "" {
		advisory["PatchedVersions"] = []string{seed.Fixed}
	}
	return seed.ID, advisory
}

func distributionEntry(seed seed) (string, map[string]any) {
	if seed.Fixed != "" {
		return seed.ID, map[string]any{"FixedVersion": seed.Fixed}
	}
	const affected = 2
	return seed.ID, map[string]any{"Status": affected}
}

// Sources that tell for each architecture which advisory has the fix.
func advisoryEntry(seed seed) (string, map[string]any) {
	entry := map[string]any{"FixedVersion": seed.Fixed, "Arches": []string{"x86_64", "aarch64"}, "VendorIDs": []string{seed.Advisory}}
	return seed.ID, map[string]any{"FixedVersion": seed.Fixed, "Entries": []any{entry}}
}

// Red Hat's advisories are for products, by number: here the version of the release.
func redHatEntry(seed seed) (string, map[string]any) {
	cve := map[string]any{"ID": seed.ID, "Severity": severities[seed.Severity["trivy"]]}
	_, release, _ := strings.Cut(seed.Ecosystem, ":")
	entry := map[string]any{"FixedVersion": seed.Fixed, "Affected": []json.Number{json.Number(release)}, "Cves": []any{cve}}
	return seed.Advisory, map[string]any{"Entries": []any{entry}}
}

// SUSE's vulnerabilities are known by their advisory, whose references name the CVEs.
func suseEntry(seed seed) (string, map[string]any) {
	return seed.Advisory, map[string]any{"FixedVersion": seed.Fixed}
}

func add(tx *bolt.Tx, seed seed) error {
	source, err := sourceOf(seed.Ecosystem)
	if err != nil {
		return err
	}
	if err := put(tx, source.about, source.bucket, "data-source"); err != nil {
		return err
	}
	if source.bucket == "Red Hat" {
		if err := addRedHatProducts(tx); err != nil {
			return err
		}
	}
	id, advisory := source.entry(seed)
	if err := put(tx, advisory, id, source.bucket, seed.Package); err != nil {
		return err
	}
	return put(tx, detail(seed, source.about["ID"]), id, "vulnerability")
}

// trivy stops if it does not know the products in the repositories of a release (trivy: pkg/detector/ospkg/redhat).
func addRedHatProducts(tx *bolt.Tx) error {
	for _, release := range []string{"8", "9"} {
		for _, repository := range []string{"baseos", "appstream"} {
			name := fmt.Sprintf("rhel-%s-for-x86_64-%s-rpms", release, repository)
			if err := put(tx, []json.Number{json.Number(release)}, name, "Red Hat CPE", "repository"); err != nil {
				return err
			}
		}
	}
	return nil
}

var severities = map[string]int{"LOW": 1, "MEDIUM": 2, "HIGH": 3, "CRITICAL": 4}

// detail is what trivy shows of a vulnerability; the severity of the package's own source wins.
func detail(seed seed, vendor string) map[string]any {
	severity := seed.Severity["trivy"]
	return map[string]any{
		"Title":          seed.Title,
		"Severity":       severity,
		"VendorSeverity": map[string]int{vendor: severities[severity]},
		"References":     references(seed, vendor),
		"PublishedDate":  seed.Published + "T00:00:00Z",
	}
}

func references(seed seed, vendor string) []string {
	if vendor == "suse-cvrf" {
		return []string{"https://www.suse.com/security/cve/" + seed.ID + "/"}
	}
	return []string{"https://www.cve.org/CVERecord?id=" + seed.ID}
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
