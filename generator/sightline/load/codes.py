"""Every problem that the loader can report: its code, its grade, and what it says, for the guide."""

from sightline.problems import Grade, declare_codes

_ERRORS = {
    # files
    "no-content": "The folder `content` is not there, or is not a folder. Run the command in the repository's root.",
    "no-vision-file": "There is no `content/vision.yml`. It holds the title, the horizons and the words of the vision.",
    "no-as-of": "Nothing says as of which day the site speaks. State `as-of` in `content/vision.yml`, or "
    "commit the folder with git.",
    "symlink": "A link to another place on the disk is not followed. Put the file itself here.",
    "not-a-file": "A pipe, a device or a socket is not read. Only plain files and folders belong in `content`.",
    "unreadable-file": "The file cannot be opened. Its permissions, or the disk, keep it from being read.",
    "file-too-large": "A content file may hold one megabyte, an SVG five. Split the narrative over several records.",
    "active-attachment": (
        "A web page, XML or a script lies in the content, or an SVG holds more than a drawing needs: a script, a "
        "handler, an animation, a foreign object, or something that it loads from elsewhere. Opened by itself it would "
        "run on the site's own address. Export the drawing as plain SVG, or as PNG."
    ),
    "not-a-picture": "The file's name says that it is a picture, and what it holds is none. Save the picture again.",
    "engine-settings": "Settings of the site engine do not belong in the content. Keep them in the repository's root.",
    "misplaced-record": (
        "Records live in `content/<kinds>/<id>.md` or `.yml`, or in `content/<kinds>.yml`. A record anywhere else "
        "would not be published, so it is refused."
    ),
    "unknown-folder": "No kind of record lives in a folder of this name. The guide lists the folders.",
    "file-name": "The file's name cannot be shown or linked to. Use letters, digits, hyphens and one dot.",
    # text
    "empty-file": "The file holds nothing, or only comments. Write at least a title, or delete the file.",
    "not-utf-8": "The file is not in UTF-8. Save it again with UTF-8 as its encoding.",
    "control-character": (
        "A character that cannot be seen, such as a NUL, an escape or one that turns the direction of text, stands in "
        "the text. Delete it."
    ),
    "merge-marker": "A merge was not finished: its markers are still in the file. Choose one side and delete them.",
    "html-page": "The file holds a web page, perhaps a login form saved by mistake, where content is expected.",
    "lfs-pointer": "The file holds a pointer of Git LFS and not the content. Fetch the content first.",
    "unclosed-front-matter": (
        "The front matter begins with `---` and never ends. Put a line of three hyphens between fields and narrative."
    ),
    "unopened-front-matter": "Fields stand at the top of the file without `---` above them. Begin with three hyphens.",
    "early-fence": "A line of three hyphens ends the front matter, and fields stand below, as text.",
    # YAML
    "yaml": (
        "The line cannot be read as YAML: a quote is not closed, a colon or a bracket is missing, the indentation is "
        "uneven, or a value that holds `: ` or begins with a special character is not in quotes."
    ),
    "tab": "A tab indents the line. Indent with spaces.",
    "alias": "Anchors (`&name`), aliases (`*name`) and merge keys (`<<`) are not used. Write the value itself.",
    "yaml-tag": "Tags (`!name`) are not used here: the field decides how a value is read. Put the value in quotes.",
    "duplicate-key": "The same key is written twice, so one of the values would be lost. Keep one.",
    "key-form": "A key is one line of words. A list or a mapping cannot be a key.",
    "too-deep": "Values are nested more than twenty deep. Flatten them.",
    "text-too-long": "A value is longer than 20,000 characters. Long text belongs in the narrative.",
    "wrong-root": "The file does not hold `key: value` lines at its top.",
    "several-documents": "One file holds one record. A line of three hyphens begins a second one.",
    # ids
    "id-form": "An id is made of lower-case letters, digits and hyphens, and starts with a letter or digit.",
    "reserved-id": "The id is taken: a page or a system file has that name.",
    "duplicate-id": "Two places declare the same record. Rename or delete one of them.",
    "id-differs-by-case": "Two ids differ only by capital letters. Some disks and readers cannot tell them apart.",
    "former-id-taken": "An id under `was` is in use, or is claimed by two records. A former id leads to one record.",
    # shapes
    "said-twice": "Two keys fill the same field. Keep one of them.",
    "wrong-shape": "A list or a mapping stands where one value is wanted, or the other way round.",
    "several-lines": "The value runs over several lines where one line is wanted.",
    "not-a-number": "The value is not a number. Write digits, with a point before decimals and nothing else.",
    "not-a-colour": 'The value is not a colour. Write a hash and six digits, in quotes: `"#0f766e"`.',
    "not-a-day": "The value is not a day of the calendar from 1900 to 2199. Write year, month and day: `2027-02-11`.",
    "not-yes-or-no": "The value is neither `yes` nor `no`.",
    "unknown-choice": "The value is not one of the words that this field takes.",
    "unknown-month": "The fiscal year starts in a month; the word is not one. Write it in English.",
    # series
    "series-without-measure": "A file of readings has the name of no measure. It is named as the measure's id.",
    "series-header": "The first line of a file of readings is `when,value,target,note`.",
    "series-too-long": "A series has more readings than a chart can show. Keep one reading for each period.",
    "series-row": "A line of readings has more than four cells. A note that holds a comma stands in quotes.",
    "series-quote": "A quote in a file of readings is not closed, or text follows it.",
    "series-when": "A reading does not say for which day, period or version it is true.",
    "figure-written-twice": (
        "The measure states `now` or `from`, and a series beside it holds readings. A figure is written once: keep the "
        "series."
    ),
    # words and links
    "mark-not-found": "The mark is not there, or is neither SVG nor PNG. Write its path below `content`.",
    "unknown-horizon": "The horizon is not declared under `horizons` in `content/vision.yml`.",
    "unknown-tag": "The tag is not declared under `tags` in `content/vision.yml`.",
    "unknown-value": "The kind of value is not declared under `values` in `content/vision.yml`.",
    "unknown-link": "The link leads to no record. Correct the id, or write the record.",
    "wrong-kind": "The link leads to a record of a kind that this field does not take.",
    "ambiguous-link": "More than one record has this id. Write the kind before it: `kind/id`.",
    "unsafe-address": "Addresses begin with `https://`, `http://` or `mailto:`. Others are not published.",
    "withheld-figure": (
        "A key result says `withheld`, and its `from`, `now` or `target` stands beside it. All that stands in the "
        "content is published, in pages, tables and JSON. Delete the figure, or delete `withheld`."
    ),
    "visibility-not-built": (
        "A key such as `visible-to`, `audience`, `confidential` or `internal`, however it is spelt and wherever it "
        "stands, says who may read something. That takes editions, which do not exist yet: everyone would read it. "
        "Half a filter is worse than none, so nothing is built while it stands, whatever `rules` and `accepted` say."
    ),
}

_WARNINGS = {
    "stray-file": "The file is neither content nor an image or PDF, so it is not published. Delete it or move it.",
    "unknown-field": "The field is not known here, and its value is not shown. Correct it, or put it under `extra`.",
    "unknown-status": "The status word is not declared under `status` in `content/vision.yml`. It is shown as written.",
    "unknown-team": "The owner looks like the id of a team, and no such team is declared.",
    "cut-by-comment": "A `#` after a space starts a comment, so the rest of the line is lost. Put the value in quotes.",
    "broken-address": "The address has no host, or holds a space, so it is not made a link.",
    "fiscal-year-unnamed": (
        "The fiscal year does not start in January, and `named-by` does not say whether FY27 starts or ends in 2027. "
        "It is read as ending in it."
    ),
    "unclear-number": (
        "The number can be read in two ways in the language of the content: `1.000` is a thousand and one. It is left "
        "out. Write digits only, with a point before decimals."
    ),
    "series-mixed": "A version stands in a series that names days or periods, so it has no place in the chart.",
    "too-many-problems": "The file holds more problems than are listed.",
}

_GAPS = {
    "written-as-unknown": 'A word such as `TBD` or `n/a` says that the value is not known; the site says "not stated".',
    "dangling-link": "The link leads to no record. It is shown as text.",
}

declare_codes(Grade.ERROR, _ERRORS)
declare_codes(Grade.WARNING, _WARNINGS)
declare_codes(Grade.GAP, _GAPS)
