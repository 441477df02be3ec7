// Command go-vex answers, for each line of JSON on its input, what go-vex says of a VEX document.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"

	"github.com/openvex/go-vex/pkg/vex"
)

type question struct {
	Document      json.RawMessage `json:"document"`
	Product       string          `json:"product"`
	Vulnerability string          `json:"vulnerability"`
}

type answer struct {
	// The status of the statement that counts; empty if none does.
	Status string `json:"status"`
	// Why the first statement is not valid that is not.
	Invalid string `json:"invalid"`
	// Why the document cannot be read.
	Error string `json:"error"`
}

func main() {
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		out, err := json.Marshal(answerTo(lines.Bytes()))
		if err != nil {
			panic(err)
		}
		fmt.Println(string(out))
	}
}

func answerTo(line []byte) answer {
	var asked question
	if err := json.Unmarshal(line, &asked); err != nil {
		return answer{Error: err.Error()}
	}
	document, err := vex.Parse(asked.Document)
	if err != nil {
		return answer{Error: err.Error()}
	}
	for i := range document.Statements {
		if err := document.Statements[i].Validate(); err != nil {
			return answer{Invalid: err.Error()}
		}
	}
	found := document.EffectiveStatement(asked.Product, asked.Vulnerability)
	if found == nil {
		return answer{}
	}
	return answer{Status: string(found.Status)}
}
