"""SVG that draws and does nothing else, by an allow-list: what is not on it is named with its line, and never changed.

A browser runs the scripts of a drawing that is opened by itself, on the site's own origin, and loads what it names. So
elements, the addresses of links, and all that style sheets may call are held to what drawings need.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
XML = "http://www.w3.org/XML/1998/namespace"
MOST_FAULTS = 20
"""Faults of a drawing that are named."""

_ELEMENTS = """
svg g defs symbol use switch view title desc metadata style a image path rect circle ellipse line polyline polygon
text tspan tref textPath flowRoot flowRegion flowPara flowSpan linearGradient radialGradient stop pattern clipPath
mask marker filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge
feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
"""
ELEMENTS = frozenset(_ELEMENTS.split())
EDITORS = (
    "http://www.inkscape.org/namespaces/",
    "http://sodipodi.sourceforge.net/",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "http://purl.org/dc/",
    "http://creativecommons.org/ns#",
    "http://web.resource.org/cc/",
    "http://www.bohemiancoding.com/sketch/",
    "http://www.serif.com/",
    "http://www.figma.com/",
    "https://boxy-svg.com",
    "http://vectornator.io",
    "http://schemas.microsoft.com/visio/",
    "http://ns.adobe.com/",
)
"""How the names begin under which editors keep notes of their own in a drawing; browsers draw none of it."""
_CALLS = """
rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark url var calc min max clamp translate translatex
translatey translatez translate3d rotate rotatex rotatey rotatez rotate3d scale scalex scaley scalez scale3d skew
skewx skewy matrix matrix3d perspective cubic-bezier steps linear blur brightness contrast drop-shadow grayscale
hue-rotate invert opacity saturate sepia inset circle ellipse polygon path rect not is where has lang dir media
nth-child nth-last-child nth-of-type nth-last-of-type
"""
CALLS = frozenset(_CALLS.split())
"""What a style may call: colours, places, selectors; ``url`` only within the drawing."""
WORDS = re.compile(r"id|class|d|points|name|label|lang|role|alt|title|content|font-family|(data|aria)-[\w-]+")
"""Attributes that hold words or figures and are no style."""

_CALL = re.compile(r"(?<![\w-])([A-Za-z_-][\w-]*+)\(")
_OUTWARD = re.compile(r"url\((?!\s*+[\"']?+\s*+#)", re.IGNORECASE)
_RULE = re.compile(r"@(?!(?:media|keyframes|-webkit-keyframes)\b)[\w-]*", re.IGNORECASE)
_PICTURE = re.compile(r"data:image/(?:png|jpe?g|gif|webp);base64,[A-Za-z0-9+/=\s]*")
_ADDRESS = re.compile(r"#.*|https?://[^\s\\]*|mailto:[^\s\\]*", re.IGNORECASE)


@dataclass(frozen=True)
class Fault:
    """What a drawing may not hold, and where: line and column from 1."""

    line: int
    column: int
    what: str


class _EnoughError(Exception):
    """There is no use in reading on."""


def faults_of(text: str) -> list[Fault]:
    """Return everything for which a drawing is refused, at most twenty; nothing where it only draws."""
    reader = _Reader()
    parser = expat.ParserCreate("utf-8", " ")
    reader.listen(parser)
    try:
        parser.Parse(text.encode(), True)
    except _EnoughError:
        pass
    except expat.ExpatError as error:
        reader.faults.append(Fault(error.lineno, error.offset + 1, f"it is not well-formed XML: {error.args[0]}"))
    return reader.faults


@dataclass
class _Reader:
    """Hears what the parser finds."""

    faults: list[Fault] = field(default_factory=list)
    style: list[str] | None = None
    """The text of the style sheet that is open."""
    begun: bool = False
    literal: bool = False
    """Inside a section of CDATA."""

    def listen(self, parser: "expat.XMLParserType") -> None:
        self.parser = parser
        parser.buffer_text = True
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.text
        parser.StartDoctypeDeclHandler = self.doctype
        parser.XmlDeclHandler = self.declaration
        parser.ProcessingInstructionHandler = self.instruction
        parser.CommentHandler = self.comment
        parser.StartCdataSectionHandler = lambda: setattr(self, "literal", True)
        parser.EndCdataSectionHandler = lambda: setattr(self, "literal", False)

    def add(self, what: str) -> None:
        self.faults.append(Fault(self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1, what))
        if len(self.faults) == MOST_FAULTS:
            raise _EnoughError

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Look at an element as it opens."""
        space, local = _parted(name)
        if not self.begun and (space, local) != (SVG, "svg"):
            self.add(f"its outermost element is <{local}> and not <svg> in the namespace of SVG")
            raise _EnoughError
        self.begun = True
        if space == SVG and local == "style":
            self.style = []
        if not (local in ELEMENTS if space == SVG else space.startswith(EDITORS)):
            self.add(f"<{local}> is no element of a drawing that only draws")
            return
        for key, value in attributes.items():
            for what in _attribute_faults(local, key, value):
                self.add(what)

    def end(self, name: str) -> None:
        if self.style is not None and _parted(name) == (SVG, "style"):
            for what in _style_faults("".join(self.style)):
                self.add(what)
            self.style = None

    def text(self, text: str) -> None:
        if self.literal and "<" in text:
            self.add("a section of CDATA holds tags, which are none only where it is read as XML")
        if self.style is not None:
            self.style.append(text)

    def doctype(self, _name: str, system: str | None, public: str | None, inside: int) -> None:
        if inside:
            self.add("its document type declares entities of its own")
            raise _EnoughError
        if not (public or "-//W3C//DTD SVG").startswith("-//W3C//DTD SVG") or (system and not public):
            self.add("its document type is not that of SVG")

    def declaration(self, _version: str, encoding: str | None, _standalone: int) -> None:
        if encoding and encoding.casefold() not in ("utf-8", "us-ascii"):
            self.add(f'it says that it is in "{encoding}"')

    def instruction(self, target: str, _data: str) -> None:
        if target != "xpacket":  # the fence around what editors of Adobe write down of a picture
            self.add(f"<?{target}?> tells a browser to load or to run something")

    def comment(self, text: str) -> None:
        if text.startswith((">", "->")):
            self.add("a comment ends at once where it is read as HTML")


def _parted(name: str) -> tuple[str, str]:
    space, _, local = name.rpartition(" ")
    return space, local


def _attribute_faults(element: str, name: str, value: str) -> Iterator[str]:
    """Yield what the attributes of an element do beyond drawing."""
    space, local = _parted(name)
    if local == "href" and space in ("", XLINK):
        if not _may_lead(element, value.strip()):
            yield f"<{element}> leads to {_shown(value)}"
    elif space:
        if not (space == XLINK or (space == XML and local != "base") or space.startswith(EDITORS)):
            yield f"<{element}> has the attribute {local} of {_shown(space)}"
    elif local.casefold().startswith("on") or local in ("src", "ping", "base"):
        yield f"<{element}> has the attribute {local}"
    elif not WORDS.fullmatch(local):
        yield from _style_faults(value)


def _may_lead(element: str, address: str) -> bool:
    if element == "a":
        return not address or _ADDRESS.fullmatch(address) is not None
    if element in ("image", "feImage") and _PICTURE.fullmatch(address):
        return True
    return not address or address.startswith("#")


def _style_faults(style: str) -> Iterator[str]:
    if "\\" in style:
        yield "a style holds a backslash"
    for found in _RULE.finditer(style):
        yield f"a style holds {found[0]}"
    for found in _OUTWARD.finditer(style):
        yield f"a style loads {_shown(style[found.start() : found.start() + 200])}"
    for found in _CALL.finditer(style):
        if found[1].lower() not in CALLS:
            yield f"a style calls {found[1][:40]}()"


def _shown(text: str) -> str:
    line = " ".join(text.split())
    return f'"{line[:40]}…"' if len(line) > 40 else f'"{line}"'
