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

// A distribution is who tells of its packages, and the name that grype gives to it (grype/distro/type.go).
type distribution struct{ provider, kind, name string }

// The key is ID of /etc/os-release, as in the namespaces of grype's own sources: amzn:2, wolfi:rolling.
var distributions = map[string]distribution{
	"debian":        {"debian", "deb", "debian"},
	"ubuntu":        {"ubuntu", "deb", "ubuntu"},
	"echo":          {"echo", "deb", "echo"},
	"alpine":        {"alpine", "apk", "alpine"},
	"wolfi":         {"wolfi", "apk", "wolfi"},
	"chainguard":    {"chainguard", "apk", "chainguard"},
	"amzn":          {"amazon", "rpm", "amazonlinux"},
	"ol":            {"oracle", "rpm", "oraclelinux"},
	"rhel":          {"rhel", "rpm", "redhat"},
	"sles":          {"sles", "rpm", "sles"},
	"opensuse-leap": {"sles", "rpm", "opensuseleap"},
	"mariner":       {"mariner", "rpm", "mariner"},
	"azurelinux":    {"mariner", "rpm", "azurelinux"},
	"photon":        {"photon", "rpm", "photon"},
}

// Grype compares the code name of /etc/os-release too, if there is one.
var codenames = map[string]string{
	"debian:9": "stretch", "debian:12": "bookworm", "ubuntu:18.04": "bionic", "ubuntu:22.04": "jammy",
}

var versionTypes = map[string]string{"deb": "dpkg", "rpm": "rpm", "apk": "apk"}

// Reads `python`, or a distribution with its version: `debian:12`.
func ecosystemOf(name string) (ecosystem, error) {
	if name == "python" {
		return ecosystem{provider: "github", name: "python", versionType: "python"}, nil
	}
	id, version, _ := strings.Cut(name, ":")
	known, ok := distributions[id]
	if !ok || version == "" {
		return ecosystem{}, fmt.Errorf("the ecosystem %q is not known", name)
	}
	system := &v6.OperatingSystem{Name: known.name, ReleaseID: id, Codename: codenames[name]}
	if version[0] >= '0' && version[0] <= '9' {
		system.MajorVersion, system.MinorVersion, _ = strings.Cut(version, ".")
	} else {
		system.LabelVersion = version
	}
	return ecosystem{provider: known.provider, name: known.kind, versionType: versionTypes[known.kind], system: system}, nil
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
	if listsAdvisories[ecosystem.provider] {
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

// The sources that list advisories; the others list CVEs.
var listsAdvisories = map[string]bool{"github": true, "amazon": true, "oracle": true}

func vulnerability(seed seed, provider string, at time.Time) (*v6.VulnerabilityHandle, error) {
	published, err := time.Parse(time.DateOnly, seed.Published)
	if err != nil {
		return nil, err
	}
	name, aliases := seed.ID, []string(nil)
	if listsAdvisories[provider] {
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
	} else if seed.Advisory != "" {
		url := "https://advisories.example.org/" + seed.Advisory
		fix.Detail = &v6.FixDetail{References: []v6.Reference{{URL: url, ID: seed.Advisory, Tags: []string{v6.AdvisoryReferenceTag}}}}
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
