/// The JSON Schema (draft 2020-12) of what `emitJSON` writes. Within schemaVersion 1 the shape only grows.
package let ladderSchema = #"""
  {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "urn:rung:ladders:1",
    "title": "Career ladders",
    "description": "A model of career ladders, schemaVersion 1. Within this version members are only added. A member whose value is absent is left out; lists that are required are there when empty.",
    "type": "object",
    "required": ["schemaVersion", "ladders"],
    "properties": {
      "schemaVersion": { "const": 1 },
      "ladders": { "type": "array", "items": { "$ref": "#/$defs/ladder" } },
      "workspace": {
        "description": "What holds for all ladders.",
        "type": "object",
        "required": ["title"],
        "properties": {
          "title": { "type": "string" },
          "about": { "$ref": "#/$defs/markdown" },
          "language": { "type": "string", "description": "What the prose is in: a BCP 47 tag." }
        }
      }
    },
    "$defs": {
      "id": {
        "type": "string",
        "description": "A name that is unique among its like, case counts. Written by an author: [A-Za-z0-9][A-Za-z0-9._-]*."
      },
      "markdown": {
        "type": "string",
        "description": "CommonMark. Paragraphs are apart by a blank line; a backslash before a line feed is a hard line break."
      },
      "location": {
        "type": "object",
        "description": "Where something was written.",
        "required": ["file", "line", "column"],
        "properties": {
          "file": { "type": "string", "description": "The path as it was given." },
          "line": { "type": "integer", "minimum": 1, "description": "From 1." },
          "column": { "type": "integer", "minimum": 1, "description": "From 1, in Unicode scalars (not bytes, not UTF-16)." }
        }
      },
      "meta": {
        "type": "object",
        "description": "Anything the organisation keeps, in the order in which it was written.",
        "additionalProperties": { "type": "string" }
      },
      "chain": {
        "type": "array",
        "description": "The levels that this builds on, resolved; the id of a level of this ladder, or LADDER/LEVEL.",
        "items": { "type": "string" }
      },
      "origin": {
        "type": "string",
        "description": "The id of the ladder where this was written; left out where it is the ladder that holds it."
      },
      "todo": {
        "type": "object",
        "description": "An admitted gap.",
        "required": ["text"],
        "properties": {
          "text": { "$ref": "#/$defs/markdown" },
          "location": { "$ref": "#/$defs/location" },
          "ladder": { "$ref": "#/$defs/origin" }
        }
      },
      "todos": { "type": "array", "items": { "$ref": "#/$defs/todo" } },
      "named": {
        "type": "object",
        "description": "A track or a group.",
        "required": ["id", "title"],
        "properties": {
          "id": { "$ref": "#/$defs/id" },
          "title": { "type": "string" },
          "about": { "$ref": "#/$defs/markdown" },
          "todos": { "$ref": "#/$defs/todos" }
        }
      },
      "ladder": {
        "type": "object",
        "required": ["id", "title", "tracks", "levels", "groups", "dimensions", "cells"],
        "properties": {
          "id": { "$ref": "#/$defs/id" },
          "title": { "type": "string" },
          "about": { "$ref": "#/$defs/markdown" },
          "extends": { "type": "string", "description": "The id of the ladder that this one starts from. What it has from there is in this ladder too." },
          "tracks": { "type": "array", "items": { "$ref": "#/$defs/named" } },
          "levels": { "type": "array", "description": "From the lowest to the highest.", "items": { "$ref": "#/$defs/level" } },
          "groups": { "type": "array", "items": { "$ref": "#/$defs/named" } },
          "dimensions": { "type": "array", "items": { "$ref": "#/$defs/dimension" } },
          "cells": { "type": "array", "description": "By level, and within a level by dimension; at most one a place.", "items": { "$ref": "#/$defs/cell" } },
          "meta": { "$ref": "#/$defs/meta" },
          "todos": { "$ref": "#/$defs/todos" },
          "retired": { "type": "array", "description": "Ids that existed once and are never used again.", "items": { "$ref": "#/$defs/reference" } },
          "omitted": { "type": "array", "description": "What the extended ladder has and this one leaves out.", "items": { "$ref": "#/$defs/reference" } }
        }
      },
      "reference": {
        "type": "object",
        "required": ["kind", "id"],
        "properties": {
          "kind": { "enum": ["ladder", "track", "level", "group", "dimension", "stage", "item", "cell"] },
          "id": { "$ref": "#/$defs/id" }
        }
      },
      "level": {
        "type": "object",
        "description": "A rung.",
        "required": ["id", "title", "inAdditionTo", "meta"],
        "properties": {
          "id": { "$ref": "#/$defs/id" },
          "title": { "type": "string" },
          "track": { "type": "string", "description": "The id of a track." },
          "inAdditionTo": { "$ref": "#/$defs/chain" },
          "about": { "$ref": "#/$defs/markdown" },
          "meta": { "$ref": "#/$defs/meta" },
          "todos": { "$ref": "#/$defs/todos" },
          "ladder": { "$ref": "#/$defs/origin" }
        }
      },
      "dimension": {
        "type": "object",
        "description": "A column of the ladder.",
        "required": ["id", "title", "stages"],
        "properties": {
          "id": { "$ref": "#/$defs/id" },
          "title": { "type": "string" },
          "group": { "type": "string", "description": "The id of a group." },
          "from": { "type": "string", "description": "The id of the lowest level at which anything is expected." },
          "about": { "$ref": "#/$defs/markdown" },
          "stages": { "type": "array", "items": { "$ref": "#/$defs/stage" } },
          "meta": { "$ref": "#/$defs/meta" },
          "todos": { "$ref": "#/$defs/todos" },
          "ladder": { "$ref": "#/$defs/origin" }
        }
      },
      "stage": {
        "type": "object",
        "description": "A named step of a dimension, that cells can reach. Its items count as expectations of those cells.",
        "required": ["id", "title", "items"],
        "properties": {
          "id": { "$ref": "#/$defs/id" },
          "title": { "type": "string" },
          "about": { "$ref": "#/$defs/markdown" },
          "items": { "type": "array", "items": { "$ref": "#/$defs/item" } },
          "todos": { "$ref": "#/$defs/todos" }
        }
      },
      "item": {
        "type": "object",
        "description": "An expectation or an example.",
        "required": ["id", "text", "plain", "tags", "notes", "items"],
        "properties": {
          "id": { "type": "string", "description": "The author's own id, or one made of the place and the first words: good until the text changes." },
          "text": { "$ref": "#/$defs/markdown" },
          "plain": { "type": "string", "description": "The text without markup." },
          "tags": { "type": "array", "items": { "type": "string" } },
          "notes": { "type": "array", "description": "Remarks on the item.", "items": { "$ref": "#/$defs/markdown" } },
          "items": { "type": "array", "description": "Its parts.", "items": { "$ref": "#/$defs/item" } },
          "location": { "$ref": "#/$defs/location" },
          "ladder": { "$ref": "#/$defs/origin" }
        }
      },
      "cell": {
        "type": "object",
        "description": "What is expected at one level in one dimension.",
        "required": ["level", "dimension", "inAdditionTo", "expectations", "examples", "todos", "inherited"],
        "properties": {
          "level": { "type": "string", "description": "The id of a level." },
          "dimension": { "type": "string", "description": "The id of a dimension." },
          "theme": { "$ref": "#/$defs/markdown" },
          "about": { "$ref": "#/$defs/markdown" },
          "stage": { "type": "string", "description": "The id of the stage that is reached." },
          "inAdditionTo": { "$ref": "#/$defs/chain" },
          "none": { "type": "string", "description": "Why nothing is expected here, on purpose." },
          "expectations": { "type": "array", "description": "Those of the cell itself.", "items": { "$ref": "#/$defs/item" } },
          "examples": { "type": "array", "description": "What people have done at this level.", "items": { "$ref": "#/$defs/item" } },
          "todos": { "$ref": "#/$defs/todos" },
          "inherited": {
            "type": "array",
            "description": "The expectations that come down the chain, the nearest first, each with where it was written; parts come with their whole.",
            "items": {
              "type": "object",
              "required": ["ladder", "level", "dimension", "expectation"],
              "properties": {
                "ladder": { "$ref": "#/$defs/id" },
                "level": { "$ref": "#/$defs/id" },
                "dimension": { "$ref": "#/$defs/id" },
                "expectation": { "type": "string", "description": "The id of the item." }
              }
            }
          },
          "location": { "$ref": "#/$defs/location" },
          "examplesLead": { "type": "string", "description": "The sentence that leads in to the examples (CommonMark)." },
          "instead": { "type": "boolean", "description": "True where it replaces the cell of the extended ladder." },
          "ladder": { "$ref": "#/$defs/origin" }
        }
      }
    }
  }
  """#
