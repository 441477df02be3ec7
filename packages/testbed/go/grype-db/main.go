// Grype-db writes a vulnerability database for grype (schema 6) from seeds (../../databases), with grype's own package:
//
//	grype-db -seeds sample.json -out DIRECTORY
//
// It leaves an archive for `grype db import` in the directory. It serves tests and the demo.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"os"
	"strings"
	"time"

	v6 "github.com/anchore/grype/grype/db/v6"
	build "github.com/anchore/grype/grype/db/v6/build"
)

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
	if err := writeDatabase(out, seeds, time.Now().UTC()); err != nil {
		return err
	}
	return build.CreateArchive(out, "tar.gz", nil)
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
		if seed.Severity["grype"] != "" {
			known = append(known, seed)
		}
	}
	return known, nil
}

func writeDatabase(out string, seeds []seed, at time.Time) error {
	database, err := v6.NewWriter(v6.Config{DBDirPath: out})
	if err != nil {
		return err
	}
	if err := database.SetDBMetadata(); err != nil {
		return err
	}
	for _, seed := range seeds {
		if err := add(database, seed, at); err != nil {
			return fmt.Errorf("%s: %w", seed.ID, err)
		}
	}
	return database.Close()
}

// An ecosystem is how grype's database names the packages of a kind, and who tells of them.
type ecosystem struct {
	provider, name, versionType string
	system                      *v6.OperatingSystem
}

func ecosystemOf(name string) (ecosystem, error) {
	switch name {
	case "python":
		return ecosystem{provider: "github", name: "python", versionType: "python"}, nil
	case "debian":
		// The same row for every seed would be written twice.
		bookworm := &v6.OperatingSystem{Name: "debian", ReleaseID: "debian", MajorVersion: "12", Codename: "bookworm"}
		return ecosystem{provider: "debian", name: "deb", versionType: "dpkg", system: bookworm}, nil
	}
	return ecosystem{}, fmt.Errorf("the ecosystem %q is not known", name)
}

func add(database v6.ReadWriter, seed seed, at time.Time) error {
	ecosystem, err := ecosystemOf(seed.Ecosystem)
	if err != nil {
		return err
	}
	own, err := vulnerability(seed, ecosystem.provider, at)
	if err != nil {
		return err
	}
	if err := database.AddVulnerabilities(own); err != nil {
		return err
	}
	if seed.Advisory != "" {
		// An advisory refers to its CVE, which grype shows as related.
		related, err := vulnerability(seed, "nvd", at)
		if err != nil {
			return err
		}
		if err := database.AddVulnerabilities(related); err != nil {
			return err
		}
	}
	return database.AddAffectedPackages(affected(seed, own, ecosystem))
}

func vulnerability(seed seed, provider string, at time.Time) (*v6.VulnerabilityHandle, error) {
	published, err := time.Parse(time.DateOnly, seed.Published)
	if err != nil {
		return nil, err
	}
	name, aliases := seed.ID, []string(nil)
	if provider == "github" {
		name, aliases = seed.Advisory, []string{seed.ID}
	}
	return &v6.VulnerabilityHandle{
		Name:          name,
		Status:        v6.VulnerabilityActive,
		PublishedDate: &published,
		ModifiedDate:  &published,
		ProviderID:    provider,
		Provider:      &v6.Provider{ID: provider, Version: "1", Processor: "release-tools-testbed", DateCaptured: &at},
		BlobValue: &v6.VulnerabilityBlob{
			ID:          name,
			Description: seed.Title,
			Aliases:     aliases,
			References:  []v6.Reference{{URL: "https://www.cve.org/CVERecord?id=" + seed.ID}},
			Severities:  []v6.Severity{{Scheme: v6.SeveritySchemeCHMLN, Value: strings.ToLower(seed.Severity["grype"]), Rank: 1}},
		},
	}, nil
}

func affected(seed seed, own *v6.VulnerabilityHandle, ecosystem ecosystem) *v6.AffectedPackageHandle {
	fix := &v6.Fix{Version: seed.Fixed, State: v6.FixedStatus}
	if seed.Fixed == "" {
		fix.State = v6.NotFixedStatus
	}
	return &v6.AffectedPackageHandle{
		VulnerabilityID: own.ID,
		Vulnerability:   own,
		OperatingSystem: ecosystem.system,
		Package:         &v6.Package{Name: seed.Package, Ecosystem: ecosystem.name},
		BlobValue: &v6.PackageBlob{
			CVEs:   []string{seed.ID},
			Ranges: []v6.Range{{Version: v6.Version{Type: ecosystem.versionType, Constraint: seed.Vulnerable}, Fix: fix}},
		},
	}
}
