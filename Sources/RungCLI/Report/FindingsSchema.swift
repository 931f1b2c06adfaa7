/// What `--format json` looks like, as JSON Schema (draft 2020-12). Within a major version it only grows.
package let findingsSchema = #"""
  {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "Findings of rung",
    "description": "Lines and columns count from 1. Columns are Unicode scalars, not bytes and not UTF-16 units. An end is the place after the last character.",
    "type": "object",
    "required": ["schemaVersion", "findings", "summary"],
    "properties": {
      "schemaVersion": {"const": 1},
      "findings": {"type": "array", "items": {"$ref": "#/$defs/finding"}},
      "failures": {
        "type": "array", "items": {"type": "string"},
        "description": "What could not be done, one sentence each; left out where all could. The exit code is 2."
      },
      "summary": {
        "type": "object",
        "required": ["files", "errors", "warnings", "notes", "suppressed"],
        "properties": {
          "files": {"$ref": "#/$defs/count", "description": "How many files were asked for."},
          "errors": {"$ref": "#/$defs/count"},
          "warnings": {"$ref": "#/$defs/count"},
          "notes": {"$ref": "#/$defs/count"},
          "suppressed": {"$ref": "#/$defs/count", "description": "Findings that an allow or the baseline covers; not counted above."}
        }
      }
    },
    "$defs": {
      "count": {"type": "integer", "minimum": 0},
      "ordinal": {"type": "integer", "minimum": 1},
      "finding": {
        "type": "object",
        "required": [
          "rule", "level", "message", "file", "line", "column", "endLine", "endColumn", "related", "fixes", "suppressed"
        ],
        "properties": {
          "rule": {"type": "string", "description": "As after allow."},
          "level": {"enum": ["error", "warning", "note"]},
          "message": {"type": "string", "description": "One sentence without a full stop."},
          "hint": {"type": "string", "description": "What to do next."},
          "file": {"type": "string"},
          "line": {"$ref": "#/$defs/ordinal"},
          "column": {"$ref": "#/$defs/ordinal"},
          "endLine": {"$ref": "#/$defs/ordinal"},
          "endColumn": {"$ref": "#/$defs/ordinal"},
          "related": {
            "description": "Second places that explain the first.",
            "type": "array",
            "items": {
              "type": "object",
              "required": ["message", "file", "line", "column"],
              "properties": {
                "message": {"type": "string"},
                "file": {"type": "string"},
                "line": {"$ref": "#/$defs/ordinal"},
                "column": {"$ref": "#/$defs/ordinal"}
              }
            }
          },
          "fixes": {"type": "array", "items": {"$ref": "#/$defs/fix"}},
          "place": {"type": "string", "description": "ladder/level/dimension/item, as far as it is known."},
          "suppressed": {"type": "boolean", "description": "Whether an allow or the baseline covers it."}
        }
      },
      "fix": {
        "type": "object",
        "required": ["safety", "message", "edits"],
        "properties": {
          "safety": {
            "enum": ["safe", "unsafe", "shown"],
            "description": "safe keeps the meaning, unsafe needs a look, shown is never applied."
          },
          "message": {"type": "string"},
          "edits": {
            "type": "array",
            "items": {
              "type": "object",
              "required": ["file", "line", "column", "endLine", "endColumn", "replacement"],
              "properties": {
                "file": {"type": "string"},
                "line": {"$ref": "#/$defs/ordinal"},
                "column": {"$ref": "#/$defs/ordinal"},
                "endLine": {"$ref": "#/$defs/ordinal"},
                "endColumn": {"$ref": "#/$defs/ordinal"},
                "replacement": {"type": "string"}
              }
            }
          }
        }
      }
    }
  }

  """#
