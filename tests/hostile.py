"""Text that would run, load or lie if anything let it, and what to look for in a page that held it."""

import re
from html import unescape
from html.parser import HTMLParser

SIGN = "xss"
"""A word that every payload calls; it may be read on a page, and must never be run."""

PAYLOADS = (
    # elements that run
    "<script>xss()</script>",
    "<SCRIPT SRC=https://evil.example/xss.js></SCRIPT>",
    "<script/x>xss()</script >",
    "<scr<script>ipt>xss()</scr</script>ipt>",
    "<script>\n\nxss()\n\n</script>",
    "</script><script>xss()</script>",
    "</textarea><script>xss()</script>",
    "</title><script>xss()</script>",
    "</style><script>xss()</script>",
    "--><script>xss()</script><!--",
    "]]><script>xss()</script>",
    "<![CDATA[<script>xss()</script>]]>",
    "<!--><script>xss()</script>-->",
    "<noscript><p title='</noscript><script>xss()</script>'>",
    "<xmp><script>xss()</script></xmp>",
    "<plaintext><script>xss()</script>",
    "<template><script>xss()</script></template>",
    # handlers
    "<img src=x onerror=xss()>",
    '<img src="x` `<script>xss()</script>"` `>',
    "<IMG SRC=x ONERROR='xss()'>",
    "<img/src=x/onerror=xss()>",
    "<img src=x\tonerror\t=\txss()>",
    '<img """><script>xss()</script>">',
    "<body onload=xss()>",
    "<div onmouseover='xss()'>over</div>",
    "<details open ontoggle=xss()><summary>s</summary></details>",
    "<summary onclick=xss()>s</summary>",
    "<p/onclick=xss()>x</p>",
    "<input autofocus onfocus=xss()>",
    "<select autofocus onfocus=xss()><option>x</select>",
    "<marquee onstart=xss()>x</marquee>",
    "<video src=x onerror=xss()></video>",
    "<audio src=x onerror=xss()></audio>",
    "<video><source onerror=xss()></video>",
    "<a onclick=xss() href='#'>x</a>",
    "<table onclick=xss()><tr><td onclick=xss()>x</td></tr></table>",
    '<abbr title="&quot; onmouseover=xss() x=&quot;">x</abbr>',
    "<b id='\" onclick=xss() x=\"'>x</b>",
    # addresses that run
    "[x](javascript:xss())",
    "[x](JaVaScRiPt:xss())",
    "[x](<java\tscript:xss()>)",
    "[x](&#106;avascript:xss())",
    "[x](&#x6A&#x61vascript:xss())",
    "[x](javascript&colon;xss())",
    "[x](javascript&#58;xss())",
    "[x](\x01javascript:xss())",
    "[x]( javascript:xss())",
    "[x](vbscript:xss())",
    "[x](data:text/html,<script>xss()</script>)",
    "[x](data:text/html;base64,PHNjcmlwdD54c3MoKTwvc2NyaXB0Pg==)",
    "[x](blob:https://evil.example/xss)",
    "[x](filesystem:https://evil.example/xss)",
    "[x](site:xss)",
    "[x](site:#xss)",
    '<a href="site:xss">x</a>',
    "[x]: javascript:xss()\n\n[x]",
    "[x][y]\n\n[y]: javascript:xss() 'title'",
    "<javascript:xss()>",
    "<javascript://x.example/%0Axss()>",
    "![x](javascript:xss())",
    "![x](data:image/svg+xml,<svg onload=xss()>)",
    '<a href="javascript:xss()">x</a>',
    '<a href="jav&#x09;ascript:xss()">x</a>',
    '<a href="jav&#x0A;ascript:xss()">x</a>',
    '<a href=" &#14; javascript:xss()">x</a>',
    "<a href=javascript&#0000058xss()>x</a>",
    '<a href="&#x2028;javascript:xss()">x</a>',
    "<a href='javascript:xss()//https://good.example'>x</a>",
    '[x](https://good.example/"onmouseover="xss())',
    "[x](https://good.example 'title\" onmouseover=\"xss()')",
    '[x](<https://good.example/"><script>xss()</script>>)',
    "<https://good.example/\"onmouseover='xss()'>",
    "[x](mailto:xss@evil.example?body=<script>xss()</script>)",
    '[a](<https://x.example/?"><img src=x onerror=xss()>>)',
    "[x](\\\\evil.example\\xss)",
    # frames, forms and other things that act
    "<iframe src=javascript:xss()></iframe>",
    "<iframe srcdoc='<script>xss()</script>'></iframe>",
    "<iframe><img src=x onerror=xss()></iframe>",
    "<object data=javascript:xss()></object>",
    "<embed src=javascript:xss()>",
    "<applet code=xss></applet>",
    "<form action=javascript:xss()><button>x</button></form>",
    "<button formaction=javascript:xss()>x</button>",
    "<isindex action=javascript:xss() type=image>",
    "<base href=https://evil.example/>",
    "<meta http-equiv=refresh content='0;url=javascript:xss()'>",
    "<link rel=stylesheet href=https://evil.example/xss.css>",
    "<style>@import 'https://evil.example/xss.css';</style>",
    "<p style='background:url(https://evil.example/xss)'>x</p>",
    "<dialog open>xss</dialog>",
    # drawings and formulas, which browsers read by other rules
    "<svg onload=xss()>",
    "<svg><script>xss()</script></svg>",
    "<svg><a xlink:href=javascript:xss()><text>x</text></a></svg>",
    "<svg><animate onbegin=xss() attributeName=x></svg>",
    "<svg><style><img src=x onerror=xss()></style></svg>",
    "<svg></p><style><a id='</style><img src=1 onerror=xss()>'>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=xss()&gt;'>",
    "<math href=javascript:xss()>x</math>",
    "<math><mi//xlink:href='data:x,<script>xss()</script>'>",
    "<form><math><mtext></form><form><mglyph><svg><mtext><style><path id='</style><img onerror=xss() src>'>",
    "<svg><foreignObject><img src=x onerror=xss()></foreignObject></svg>",
    # Markdown around it
    "| a |\n|---|\n| <img src=x onerror=xss()> |",
    "| [x](javascript:xss()) |\n|---|\n| x |",
    "x[^1]\n\n[^1]: <img src=x onerror=xss()>",
    'x[^"><script>xss()</script>]\n\n[^"><script>xss()</script>]: x',
    "# <img src=x onerror=xss()>",
    '# "><script>xss()</script>',
    "```html\n<script>xss()</script>\n```",
    '```"><script>xss()</script>\nx\n```',
    "``` {.x onclick=xss()}\nx\n```",
    "`<script>xss()</script>`",
    "    <script>xss()</script>",
    "> <script>xss()</script>",
    "- <img src=x onerror=xss()>",
    "term\n: <img src=x onerror=xss()>",
    "*<img src=x onerror=xss()>*",
    "\\<script>xss()\\</script>",
    "&lt;script&gt;xss()&lt;/script&gt;",
    "&#60;script&#62;xss()&#60;/script&#62;",
    "x {onclick=xss()}\n{: onclick=xss() }",
    # what is ours to give
    "{{ measure <script>xss()</script> }}",
    '{{ title initiative/"><script>xss()</script> }}',
    "[[live-map|<img src=x onerror=xss()>]]",
    '[[live-map|"onmouseover="xss()]]',
    "[<img src=x onerror=xss()>](live-map)",
    "\ufdd00\ufdd1 \ufdd20\ufdd3 \ufdd40\ufdd5 <b>\ufdd2",
    "\x02wzxhzdk:0\x03 \x02klzzwxh:0000\x03 <script>xss()</script>",
    "{% <script>xss()</script> %}",
    '{{ "><script>xss()</script> }}',
)

ACTIVE = frozenset(
    """script style iframe object embed applet form input button select textarea svg math link meta base video audio
    source template noscript frame frameset dialog isindex""".split()  # noqa: SIM905 (a list of words reads like one)
)
ADDRESSES = ("href", "src", "action", "formaction", "data", "poster", "xlink:href", "srcset", "ping", "background")
BAD = re.compile(r"(?!(?:https?|mailto|site):)[a-z][a-z0-9+.-]*:|[/\\]{2}", re.IGNORECASE)
"""What an address may not begin with: a scheme that is not plain, or another host without saying so."""


class Look(HTMLParser):
    """Reads HTML as a browser would, and remembers what would act."""

    def __init__(self, *, allowed: frozenset[str] = frozenset()) -> None:
        super().__init__(convert_charrefs=True)
        self.allowed = allowed
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ACTIVE - self.allowed:
            self.found.append(f"<{tag}>")
        for name, value in attrs:
            self._attribute(tag, name, value or "")

    def _attribute(self, tag: str, name: str, value: str) -> None:
        if name.startswith("on") or name in ("style", "srcdoc"):
            self.found.append(f"<{tag} {name}>")
        plain = re.sub(r"[\x00-\x20]", "", unescape(value))
        if name in ADDRESSES and plain and BAD.match(plain):
            self.found.append(f'<{tag} {name}="{value}">')

    def handle_comment(self, data: str) -> None:
        self.found.append(f"<!--{data}-->")

    def handle_decl(self, decl: str) -> None:
        if decl.lower() != "doctype html":
            self.found.append(f"<!{decl}>")


def would_act(html: str, *, allowed: frozenset[str] = frozenset()) -> list[str]:
    """Return everything in HTML that would run, load or send something."""
    look = Look(allowed=allowed)
    look.feed(html)
    look.close()
    return look.found
