"""Each attack is a drawing that runs or loads something in a browser; each drawing that editors write passes."""

import pytest

from sightline.load.drawings import MOST_FAULTS, faults_of

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">\n'
XHTML = "http://www.w3.org/1999/xhtml"

INSIDE = (
    "<script>alert(1)</script>",
    "<SCRIPT>alert(1)</SCRIPT>",
    '<script href="https://e.example/x.js"/>',
    '<script xlink:href="data:text/javascript,alert(1)"/>',
    f'<script xmlns="{XHTML}">alert(1)</script>',
    f'<x:script xmlns:x="{XHTML}">alert(1)</x:script>',
    f'<desc><x:iframe xmlns:x="{XHTML}" src="javascript:alert(1)"/></desc>',
    f'<metadata><img xmlns="{XHTML}" src="x" onerror="alert(1)"/></metadata>',
    '<g onload="alert(1)"/>',
    '<g ONLOAD="alert(1)"/>',
    '<rect onclick="alert(1)" width="9" height="9"/>',
    '<path onfocusin="alert(1)" tabindex="0"/>',
    "<foreignObject><p>x</p></foreignObject>",
    f'<foreignObject><body xmlns="{XHTML}"><script>alert(1)</script></body></foreignObject>',
    '<a href="javascript:alert(1)"><path/></a>',
    '<a xlink:href="javascript:alert(1)"><path/></a>',
    '<a href="JaVaScRiPt:alert(1)"><path/></a>',
    '<a href=" javascript:alert(1)"><path/></a>',
    '<a href="java&#10;script:alert(1)"><path/></a>',
    '<a href="&#106;avascript:alert(1)"><path/></a>',
    '<a href="&#1;javascript:alert(1)"><path/></a>',
    '<a href="data:text/html,x"><path/></a>',
    '<a href="vbscript:x"><path/></a>',
    '<a href="//e.example/"><path/></a>',
    '<a href="x.html"><path/></a>',
    '<a href="https://e.example/" ping="https://e.example/"><path/></a>',
    '<a xmlns:y="http://www.w3.org/1999/xlink" y:href="javascript:alert(1)"><path/></a>',
    '<use href="https://e.example/x.svg#a"/>',
    '<use xlink:href="x.svg#a"/>',
    '<use href="data:image/svg+xml;base64,PHN2Zz4=#a"/>',
    '<image href="https://e.example/x.png"/>',
    '<image href="x.svg"/>',
    '<image xlink:href="data:image/svg+xml,x"/>',
    '<image href="data:text/html;base64,PHN2Zz4="/>',
    '<feImage href="https://e.example/x.png"/>',
    '<textPath href="x.svg#a">x</textPath>',
    '<linearGradient href="https://e.example/x.svg#a"/>',
    '<animate attributeName="href" values="javascript:alert(1)"/>',
    '<a href="#x"><set attributeName="href" to="javascript:alert(1)"/></a>',
    '<a href="#x"><animate attributeName="xlink:href" to="javascript:alert(1)"/></a>',
    '<rect><set attributeName="onmouseover" to="alert(1)"/></rect>',
    '<animateTransform attributeName="transform"/>',
    '<animateMotion path="M0 0"/>',
    '<handler type="text/javascript">alert(1)</handler>',
    '<listener xmlns="http://www.w3.org/2001/xml-events" event="load" handler="#x"/>',
    '<audio src="https://e.example/x"/>',
    '<iframe src="https://e.example/"/>',
    '<embed src="x"/>',
    "<style>@import 'https://e.example/x.css';</style>",
    "<style>@import url(https://e.example/x.css);</style>",
    "<style><![CDATA[@IMPORT url(x.css);]]></style>",
    "<style>@font-face{font-family:x;src:url(https://e.example/x.woff2)}</style>",
    "<style>.a{fill:url(https://e.example/x#a)}</style>",
    "<style>.a{fill:URL( 'https://e.example/x#a')}</style>",
    "<style>.a{background:image-set('https://e.example/x' 1x)}</style>",
    "<style>.a{background:src('https://e.example/x')}</style>",
    "<style>.a{width:expression(alert(1))}</style>",
    r"<style>.a{fill:u\72l(https://e.example/x)}</style>",
    r"<style>\@import 'x';</style>",
    '<style>.a{fill:u<desc/>rl(x)}@import "x";</style>',
    '<rect style="fill:url(https://e.example/x)"/>',
    '<rect fill="url(https://e.example/x#a)"/>',
    '<rect filter="url(//e.example/x#a)"/>',
    '<rect mask="url(x.svg#a)"/>',
    '<rect cursor="url(https://e.example/x.cur)"/>',
    r'<rect fill="u\72l(https://e.example/x)"/>',
    '<g xml:base="https://e.example/"/>',
    "<?xml-stylesheet href='https://e.example/x.css'?>",
    "<?php echo 1 ?>",
    "<!--><script>alert(1)</script>-->",
    "<title><![CDATA[><script>alert(1)</script>]]></title>",
    "&undeclared;",
    "<g>",
    "<g a=1/>",
    '<g a="1" a="2"/>',
    '<metadata><x xmlns="https://e.example/ns" onload="alert(1)"/></metadata>',
)
WHOLE = (
    "",
    " ",
    "not XML",
    '<svg viewBox="0 0 9 9"/>',
    '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    f'<html xmlns="{XHTML}"><svg xmlns="http://www.w3.org/2000/svg"/></html>',
    f'<svg xmlns="{XHTML}"/>',
    '<script xmlns="http://www.w3.org/2000/svg">alert(1)</script>',
    f'<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="#x"?>{HEAD}</svg>',
    f'<?xml version="1.0" encoding="utf-7"?>{HEAD}</svg>',
    f'<?xml version="1.0" encoding="iso-8859-1"?>{HEAD}</svg>',
    f'<!DOCTYPE svg [<!ENTITY x "y">]>{HEAD}&x;</svg>',
    f'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>{HEAD}&x;</svg>',
    f'<!DOCTYPE svg [<!ENTITY % x SYSTEM "https://e.example/x"> %x;]>{HEAD}</svg>',
    f'<!DOCTYPE svg [<!ATTLIST svg onload CDATA "alert(1)">]>{HEAD}</svg>',
    f'<!DOCTYPE svg SYSTEM "https://e.example/x.dtd">{HEAD}</svg>',
    f'<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x">{HEAD}</svg>',
    f"{HEAD}</svg><script>alert(1)</script>",
    f"{HEAD}<script>alert(1)</script>",
)
HARMLESS = (
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n'
    '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n'
    '<!-- Generated by graphviz version 2.50.0 (0)\n -->\n<svg width="62pt" height="44pt" viewBox="0.00 0.00 62 44" '
    'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">\n'
    '<g id="graph0" class="graph" transform="scale(1 1) rotate(0) translate(4 40)"><title>G (1)</title>'
    '<polygon fill="white" stroke="transparent" points="-4,4 -4,-40 58,-40 58,4 -4,4"/>'
    '<a xlink:href="https://intranet.example/a" xlink:title="a"><text font-family="Times,serif">a</text></a></g></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" '
    'xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-'
    'syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:cc="http://creativecommons.org/ns#" '
    'sodipodi:docname="a (b).svg"><sodipodi:namedview id="base" inkscape:zoom="1"/><metadata><rdf:RDF><cc:Work '
    'rdf:about=""><dc:format>image/svg+xml</dc:format></cc:Work></rdf:RDF></metadata><defs><linearGradient id="g">'
    '<stop offset="0" style="stop-color:rgb(0, 0, 0)"/></linearGradient></defs><g inkscape:label="Layer 1 (x)" '
    'id="l(1)"><path style="fill:url(#g);filter:url(\'#f\')" d="M0,0 1,1"/><use href="#l"/></g></svg>',
    f"{HEAD}<style><![CDATA[.a > .b{{fill:var(--x, #fff)}}@media (prefers-color-scheme: dark) and (width:"
    "9px){.a:not(.b){fill:hsl(0 0% 0%)}}@keyframes x{to{opacity:1}}]]></style>"
    '<image xlink:href="data:image/png;base64,iVBORw0KGgo=\n  AAAA" width="9"/><text xml:space="preserve">a &lt;b&gt; '
    "(url) on-call onload=1</text><filter id='f'><feGaussianBlur stdDeviation='1'/></filter></svg>",
    '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><svg xmlns="http://www.w3.org/2000/svg"/>',
)


@pytest.mark.parametrize("attack", [*(f"{HEAD}{inside}\n</svg>" for inside in INSIDE), *WHOLE])
def test_a_drawing_that_does_more_than_draw_is_refused(attack: str) -> None:
    assert faults_of(attack)


@pytest.mark.parametrize("drawing", HARMLESS)
def test_what_editors_write_is_a_drawing(drawing: str) -> None:
    assert faults_of(drawing) == []


def test_a_fault_knows_its_line_and_column() -> None:
    fault = faults_of(f"{HEAD}<g>\n  <path/><script/>\n</g></svg>")[0]
    assert (fault.line, fault.column) == (3, 10)


def test_faults_without_end_are_named_up_to_a_number() -> None:
    assert len(faults_of(f"{HEAD}{'<script/>' * 5000}</svg>")) == MOST_FAULTS


def test_a_bomb_of_entities_is_not_opened() -> None:
    layers = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 30))
    faults = faults_of(f'<!DOCTYPE svg [<!ENTITY a0 "x">{layers}]>{HEAD}&a29;</svg>')
    assert [one.what for one in faults] == ["its document type declares entities of its own"]


@pytest.mark.parametrize("run", ["url(" + " " * 2_000_000, "a" * 2_000_000, "url( " * 400_000, "-" * 2_000_000])
def test_a_style_as_long_as_a_drawing_may_be_is_read_in_one_go(run: str) -> None:
    assert bool(faults_of(f"{HEAD}<style>{run}</style></svg>")) is ("url(" in run)
