// probe is what the images of tests run: they have no shell.
//
//	probe print FILE          prints a file
//	probe write TEXT FILE     writes a file
//	probe copy FILE FILE      copies a file
//	probe mode OCTAL FILE     sets the mode of a file, setuid too
//	probe fill FILE           writes until the disk is full
//	probe get ADDRESS         connects to a server
//	probe sleep               does not end
package main

import (
	"fmt"
	"net"
	"os"
	"path/filepath"
	"strconv"
	"syscall"
	"time"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "probe:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	switch args[0] {
	case "print":
		text, err := os.ReadFile(args[1])
		fmt.Println(string(text))
		return err
	case "write":
		return write(args[2], []byte(args[1]))
	case "copy":
		text, err := os.ReadFile(args[1])
		if err != nil {
			return err
		}
		return write(args[2], text)
	case "mode":
		mode, err := strconv.ParseUint(args[1], 8, 32)
		if err != nil {
			return err
		}
		return syscall.Chmod(args[2], uint32(mode))
	case "fill":
		return fill(args[1])
	case "get":
		connection, err := net.DialTimeout("tcp", args[1], 2*time.Second)
		if err == nil {
			connection.Close()
		}
		return err
	case "sleep":
		time.Sleep(time.Hour)
		return nil
	}
	return fmt.Errorf("unknown command %q", args[0])
}

func write(path string, text []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, text, 0o644)
}

func fill(path string) error {
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	defer file.Close()
	block := make([]byte, 1<<20)
	for {
		if _, err := file.Write(block); err != nil {
			return err
		}
	}
}
