"""A course file's bytes to plain lists and mappings, or a clear refusal. The format: docs/course-file.md."""

import json
import re

import yaml
from yaml.constructor import SafeConstructor
from yaml.resolver import BaseResolver

DEPTH_MAX = 12  # a course file is six levels deep; a parser asked for thousands runs out of stack

try:
    from yaml.cyaml import CParser
except ImportError:  # a platform for which PyYAML ships no compiled parser
    CParser = None


class Refused(Exception):
    """A file that cannot be taken: ``problems`` is a list of sentences, each with its cure."""

    def __init__(self, problems):
        self.problems = [problems] if isinstance(problems, str) else list(problems)
        super().__init__("\n".join(self.problems))


if CParser:

    class Parser(CParser):
        def __init__(self, text):
            CParser.__init__(self, text)
else:
    from yaml.composer import Composer
    from yaml.parser import Parser as PythonParser
    from yaml.reader import Reader
    from yaml.scanner import Scanner

    class Parser(Reader, Scanner, PythonParser, Composer):
        def __init__(self, text):
            Reader.__init__(self, text)
            Scanner.__init__(self)
            PythonParser.__init__(self)
            Composer.__init__(self)


class PlainLoader(Parser, SafeConstructor, BaseResolver):
    """YAML in which every value is the text that was written: a term called “No” or “1066” stays so.

    Only an empty value, ``~`` and ``null`` mean nothing.
    """

    def __init__(self, text):
        Parser.__init__(self, text)
        SafeConstructor.__init__(self)
        BaseResolver.__init__(self)

    def construct_mapping(self, node, deep=False):
        seen = set()
        for key, _ in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise Refused(f"line {key.start_mark.line + 1}: a key must be one word, such as “name”.")
            if key.value in seen:
                raise Refused(f"line {key.start_mark.line + 1}: “{key.value}” stands here twice. Keep one of the two.")
            seen.add(key.value)
        return super().construct_mapping(node, deep)


PlainLoader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"(?:~|null|Null|NULL|)\Z"), ["~", "n", "N", ""])


def read(content, name):
    """The lists and mappings in a file.

    :param content: the file's bytes
    :param name: the file's name; ``.json`` is read as JSON, all else as YAML
    :raises Refused: with the line and the cure
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise Refused(f"line {line}: not UTF-8. Save the file with the encoding UTF-8.") from None
    return read_json(text) if name.lower().endswith(".json") else read_yaml(text)


def read_json(text):
    def without_repeats(pairs):
        mapping = dict(pairs)
        if len(mapping) < len(pairs):
            keys = [key for key, _ in pairs]
            twice = next(key for key in keys if keys.count(key) > 1)
            raise Refused(f"“{twice}” stands twice in one entry. Keep one of the two.")
        return mapping

    def refuse_constant(word):
        raise Refused(f"{word} is not JSON. Write a text or a whole number.")

    try:
        return json.loads(text, object_pairs_hook=without_repeats, parse_constant=refuse_constant)
    except json.JSONDecodeError as error:
        raise Refused(f"line {error.lineno}: not JSON ({error.msg}). Mend the file there.") from None
    except RecursionError:
        raise Refused("nested too deeply for a course file. Write the entries as docs/course-file.md shows.") from None
    except ValueError:
        raise Refused("a number is too long. Write a text or a whole number.") from None


def read_yaml(text):
    try:
        refuse_dangers(text)
        return yaml.load(text, PlainLoader)  # noqa: S506, a safe constructor that knows only texts
    except yaml.reader.ReaderError as error:
        raise Refused(
            f"an invisible control character (U+{error.character:04X}) stands in the file. Remove it."
        ) from None
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise Refused(f"line {line}: not YAML ({error.problem}). Mend the file there.") from None
    except (yaml.YAMLError, ValueError) as error:
        raise Refused(f"not YAML ({error}). Mend the file.") from None


def refuse_dangers(text):
    """No anchors, which can be nested into a bomb; no tags, which ask for types; no more than a few levels."""
    depth = 0
    for event in yaml.parse(text, PlainLoader):
        line = event.start_mark.line + 1
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise Refused(
                f"line {line}: anchors (& and *) are not taken. Write the text out, in quotes if it begins so."
            )
        if getattr(event, "tag", None):
            raise Refused(f"line {line}: tags (!) are not taken. Write the text in quotes if it begins so.")
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > DEPTH_MAX:
                raise Refused(f"line {line}: nested too deeply. Write the entries as docs/course-file.md shows.")
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
