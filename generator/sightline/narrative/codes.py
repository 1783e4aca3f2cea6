"""Every problem that prose can have, by its code: its grade, and how the guide explains it."""

from sightline.problems import Grade, declare_codes

_ERRORS = {
    "unknown-quoted": (
        "A figure is quoted from the data that is not there, such as `{{ measure retenton }}`. Nothing is built, "
        "since the sentence would have a hole. What can be quoted is `{{ measure ID }}`, with `now`, `target`, `from`, "
        "`unit` or `when` behind the id; `{{ key-result OBJECTIVE/ID }}`, with `now`, `target`, `from`, `due` or "
        "`text`; `{{ capacity ID/KIND-OF-WORK }}`, with `now` or `planned`; `{{ count KIND }}`, with a horizon, status "
        "words or a tag; `{{ title KIND/ID }}`. Braces around anything else are printed as typed; write `\\{{` where "
        "these should be, too."
    ),
    "broken-link-in-prose": (
        "A link names a record that does not exist: `[words](initiative:no-such-thing)` or `[[no-such-thing]]`. "
        "Nothing is built, since the author meant a record. Where an id is used by several kinds, write "
        "`kind/id`."
    ),
}

_WARNINGS = {
    "misspelt-link-in-prose": (
        "A link leads nowhere, and its words are very like the id of a record. The page keeps the words and marks "
        "them. Write the id as the record has it."
    ),
    "html-left-out": (
        "The narrative holds HTML that does not belong in a page of prose: a script, a form, a drawing. It is left "
        "out; words around it stay."
    ),
    "note-missing": (
        "A mark such as `[^a]` has no note, and is printed as typed. Write `[^a]: …` on a line of its own."
    ),
    "note-unused": (
        "Nothing refers to a note. It stands behind the others, without a way back. Write its mark, or delete the note."
    ),
    "unclosed-fence": (
        "A block of code begins and never ends, so that everything behind it is code. Write its three ticks once more "
        "below the code."
    ),
    "unsupported-syntax": (
        "The narrative holds what other programs read and pages here do not: diagrams of Mermaid, formulas, snippets "
        "of other files, macros, blocks of three colons. It is printed as typed, and named once per kind and file."
    ),
    "narrative-too-deep": (
        "Lists, quotations, brackets or elements are nested more deeply, a paragraph is longer, or there are more "
        "signs of Markdown, than a page can hold. The narrative is shown as plain text. Split it, or take levels away."
    ),
}

_GAPS = {
    "quoted-not-stated": (
        "A figure is quoted that the record does not state yet. The page says *Not stated* in its place, and shows "
        "the figure as soon as the record has it."
    ),
    "dangling-link-in-prose": (
        "A link leads nowhere: to a file that is not below `content/`, to a heading that the page does not have, or "
        "to an address of a kind that pages do not follow. The page keeps its words and marks them."
    ),
    "missing-image-in-prose": (
        "A picture is not below `content/`. The page shows the words that stand for it. Put the file below "
        "`content/`, and write its path from the file that shows it."
    ),
    "template-mark": (
        "The narrative holds a mark that only the template of another program understands, such as `{:toc}`, "
        "`<%= … %>` or `(((#GOALS)))`. It is printed as typed. Delete it, or write what it stood for; "
        "between backticks it is code."
    ),
    "foreign-image-in-prose": (
        "A picture lies on another host. Pages load nothing from elsewhere, so the page links to it instead. Put a "
        "copy below `content/` to show it."
    ),
}

declare_codes(Grade.ERROR, _ERRORS)
declare_codes(Grade.WARNING, _WARNINGS)
declare_codes(Grade.GAP, _GAPS)
