"""Every key of the reader, once: its id, what it does, where it works. Help screen and README come from here."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Action:
    """Something a key does.

    Attributes:
        id: Names it in the settings; the part before the dot says where it works.
        keys: The keys of the vim preset, with commas between them, as Textual names them.
        does: What Textual calls: a method ``action_...`` of the widget or screen, ``app.`` before it for the app's.
        description: Two words or so, for the status line.
        tooltip: A sentence, for the help screen.
        newsboat: The keys of the newsboat preset where they differ.
        shown: Whether the status line offers it.
    """

    id: str
    keys: str
    does: str
    description: str
    tooltip: str
    newsboat: str = ""
    shown: bool = False

    @property
    def place(self) -> str:
        """Where it works."""
        return self.id.partition(".")[0]


PLACES: Mapping[str, str] = MappingProxyType(
    {
        "app": "Everywhere",
        "panes": "Panes",
        "news": "Stories and feeds",
        "list": "Lists",
        "article": "Article",
        "search": "Search",
        "compare": "Comparison",
        "stories": "List of stories",
        "story": "Story",
        "matrix": "Who says what",
        "export": "Exporting",
        "add": "Adding",
        "versions": "Earlier versions",
        "prompt": "Lines to type in",
        "tags": "Tags",
        "dialog": "Dialogs",
    }
)
"""The places, with their headings on the help screen."""

LEAVE = "app.quit"
"""The action that leaves the reader from its first screen, and from others goes back to it."""

ACTIONS = (
    Action("app.help", "question_mark", "app.help", "Help", "Show every key and what it does.", shown=True),
    Action(LEAVE, "q", "app.leave", "Quit", "Leave Broadsheet; on another screen, go back.", "Q", shown=True),
    Action(
        "app.palette", "ctrl+p,colon", "app.command_palette", "Palette", "Find any command by typing part of its name."
    ),
    Action("app.suspend", "ctrl+z", "app.step_aside", "Suspend", "Go to the shell; its fg comes back."),
    Action("app.redraw", "ctrl+l", "app.redraw", "Redraw", "Draw everything anew, where something else drew over it."),
    Action("app.theme", "T", "app.choose_theme", "Theme", "Choose a colour theme, seeing each as you pass over it."),
    Action("panes.search", "slash", "search", "Search", "Search all articles as you type.", shown=True),
    Action("panes.find", "backslash", "find", "Find", "Find words in the article shown."),
    Action("panes.compare-best", "C", "compare_best", "Compare", "Compare with the best counterpart.", shown=True),
    Action("panes.compare", "c", "compare", "With…", "Compare with an article you choose.", shown=True),
    Action("panes.star", "asterisk", "star", "Star", "Star the article, or take the star off.", "", shown=True),
    Action("panes.read", "m", "toggle_read", "Read", "Mark the article read or unread.", "N", shown=True),
    Action("panes.tags", "t", "tags", "Tags", "Edit the tags of the article.", "t,ctrl+e"),
    Action("panes.undo", "u", "undo", "Undo", "Take back the last change.", "U", shown=True),
    Action("panes.redo", "ctrl+r", "redo", "Redo", "Do again what was taken back."),
    Action("panes.changes", "E", "changes", "Changes", "List what was changed, and take back down to a change."),
    Action(
        "panes.select", "v", "select", "Select", "Select the article for the next action, or leave it out; go down."
    ),
    Action("panes.select-to", "V", "select_to", "Select to", "Select all from the article selected last to here."),
    Action("panes.select-all", "ctrl+a", "select_all", "Select all", "Select every article of the list."),
    Action("panes.next", "n", "next", "Next", "Go to the next match; without a search, to the next unread article."),
    Action("panes.previous", "N", "previous", "Previous", "Go to the previous match or unread article.", "p"),
    Action("panes.open", "o", "open_browser", "Browser", "Open the article's address in the browser."),
    Action("panes.copy", "y", "copy_address", "Copy", "Copy the article's address."),
    Action("panes.links", "L", "links", "Links", "List the links of the article; a number opens one.", "u,L"),
    Action("panes.export", "e", "export", "Export", "Write the article to a file.", "e,s"),
    Action("panes.other-text", "x", "other_text", "Full text", "Show the full text from the page, or the feed's own."),
    Action("panes.changed", "d", "what_changed", "Changed", "Show what was changed in the article since it came in."),
    Action("panes.pipe", "vertical_line", "pipe", "Pipe", "Give the article to a program, as its standard input."),
    Action("panes.highlights", "f", "toggle_highlights", "Facts", "Mark key facts in the text, or leave it plain."),
    Action("panes.unread", "U", "toggle_unread", "Unread", "Leave out what has been read, or show all.", "l"),
    Action("panes.all-read", "A", "mark_all_read", "All read", "Mark every article shown read."),
    Action("panes.sort", "s", "sort", "Sort", "Sort the list: newest, oldest, by source, by title, unread first.", "g"),
    Action("panes.group", "i", "group", "Group", "Put the list under headings: days, sources, or none."),
    Action("panes.jump-back", "ctrl+o,alt+left", "jump_back", "Back", "Go back to where you were before."),
    Action("panes.jump-forth", "alt+right", "jump_forth", "Forth", "Go to where you went back from."),
    Action("panes.wider", "greater_than_sign", "resize(1)", "Larger", "Make the pane in use larger."),
    Action("panes.narrower", "less_than_sign", "resize(-1)", "Smaller", "Make the pane in use smaller."),
    Action("panes.usual-sizes", "equals_sign", "usual_sizes", "Usual sizes", "Give the panes their usual sizes."),
    Action("panes.zen", "z", "zen", "Zen", "Show the article alone, or all panes again."),
    Action("panes.left", "h,left", "move(-1)", "Left", "Go one pane to the left.", "left"),
    Action("panes.right", "l,right", "move(1)", "Right", "Go one pane to the right.", "right"),
    Action(
        "panes.out",
        "ctrl+w",
        "out",
        "Out",
        "From the article to the list, from the list to the sources, and from there leave.",
        "q,ctrl+w",
    ),
    Action("panes.forward", "tab", "move(1)", "Next pane", "Go to the next pane."),
    Action("panes.back", "shift+tab", "move(-1)", "Last pane", "Go to the pane before."),
    Action("panes.sources", "1", "pane('sources')", "Sources", "Go to the sources."),
    Action("panes.articles", "2", "pane('articles')", "Articles", "Go to the articles."),
    Action("panes.article", "3", "pane('article')", "Article", "Go to the article."),
    Action("panes.facts", "4", "pane('facts')", "Key facts", "Go to the key facts."),
    Action("panes.clear", "escape", "clear", "Clear", "Forget the search and its marks; from an article, to the list."),
    Action("news.stories", "S", "stories", "Stories", "List the stories that several sources tell."),
    Action("news.story", "w", "story", "Story", "Show who else tells the story of this article, and when."),
    Action("news.matrix", "M", "matrix", "Matrix", "Lay out what every source of this article's story says."),
    Action("news.others", "O", "others", "Others", "Show what others report and this article does not, or hide it."),
    Action("news.to-others", "5", "to_others", "To others", "Go to what others also report."),
    Action("news.add", "a", "add", "Add", "Add a feed, a site, an article or a file."),
    Action("news.import", "I", "import", "Import", "Take over subscriptions from a file, such as OPML."),
    Action("news.refresh", "R", "refresh", "Refresh", "Ask all feeds for what is new; Escape cancels."),
    Action("news.refresh-source", "r", "refresh_source", "Refresh it", "Ask the source for what is new."),
    Action(
        "news.remove",
        "D",
        "remove_source",
        "Remove",
        "Remove the source with its articles, or the saved search.",
        "ctrl+x",
    ),
    Action("news.settings", "comma", "source_settings", "Settings", "Change what is set for the source."),
    Action("news.hide", "ctrl+k", "hide_by_rule", "Hide", "Hide articles that answer a query, now and from now on."),
    Action("news.samples", "X", "samples", "Samples", "Remove the bundled articles, or bring them back."),
    Action("news.tour", "full_stop,f1", "tour", "Tour", "Begin the tour, or go on with it; Escape ends it."),
    Action("news.failing", "F", "failing", "Failing", "List the feeds that fail, since when, and what to do."),
    Action("list.down", "j,down", "down", "Down", "Go down a line.", "j,down,J"),
    Action("list.up", "k,up", "up", "Up", "Go up a line.", "k,up,K"),
    Action("list.top", "g,home", "top", "Top", "Go to the top.", "home"),
    Action("list.bottom", "G,end", "bottom", "Bottom", "Go to the bottom."),
    Action("list.half-down", "ctrl+d", "page(0.5)", "Half down", "Go down half a page."),
    Action("list.half-up", "ctrl+u", "page(-0.5)", "Half up", "Go up half a page."),
    Action("list.page-down", "ctrl+f,pagedown,space", "page(1)", "Page down", "Go down a page."),
    Action("list.page-up", "ctrl+b,pageup", "page(-1)", "Page up", "Go up a page."),
    Action("list.choose", "enter", "choose", "Open", "Open what the cursor is on.", shown=True),
    Action("article.down", "j,down", "scroll_down", "Down", "Scroll down a line."),
    Action("article.up", "k,up", "scroll_up", "Up", "Scroll up a line."),
    Action("article.top", "g,home", "scroll_home", "Top", "Go to the top.", "home"),
    Action("article.bottom", "G,end", "scroll_end", "Bottom", "Go to the end."),
    Action("article.half-down", "ctrl+d", "half(1)", "Half down", "Scroll down half a page."),
    Action("article.half-up", "ctrl+u", "half(-1)", "Half up", "Scroll up half a page."),
    Action("article.page-down", "space,ctrl+f,pagedown", "page_down", "Page down", "Scroll down a page."),
    Action("article.page-up", "b,ctrl+b,pageup", "page_up", "Page up", "Scroll up a page."),
    Action("article.next", "J", "screen.next_article", "Next article", "Show the next article of the list."),
    Action(
        "article.previous", "K", "screen.previous_article", "Last article", "Show the article before it in the list."
    ),
    Action("search.open", "enter", "open", "Open", "Open the article the cursor is on.", shown=True),
    Action("search.close", "escape", "close", "Close", "Close the search.", shown=True),
    Action("search.down", "down,ctrl+n", "down", "Down", "Go to the next result.", shown=True),
    Action("search.up", "up,ctrl+p", "up", "Up", "Go to the result before.", shown=True),
    Action("search.complete", "tab", "complete", "Complete", "Take over what is offered; again: the next.", shown=True),
    Action("search.sort", "ctrl+s", "sort", "Sort", "Best first, or newest first.", shown=True),
    Action("search.keep", "ctrl+b,f2", "keep", "Keep", "Keep the search in the list of sources.", shown=True),
    Action("compare.back", "escape", "app.back", "Back", "Go back to the reader.", "escape,q", shown=True),
    Action("compare.next", "n", "difference(1)", "Next", "Go to the next conflict or difference.", shown=True),
    Action("compare.previous", "N", "difference(-1)", "Previous", "Go to the conflict or difference before.", "N,p"),
    Action(
        "compare.reason", "enter", "reason", "Why", "Show the reason, with both sentences in their context.", shown=True
    ),
    Action("compare.swap", "s", "swap", "Swap", "Swap the two articles.", shown=True),
    Action("compare.columns", "u", "columns", "Columns", "One column, or two.", shown=True),
    Action("compare.export", "e", "export", "Export", "Write the comparison to a file.", shown=True),
    Action("compare.texts", "t", "texts", "Rows", "Show the rows one by one, or both full texts.", shown=True),
    Action(
        "compare.together", "y", "belong('yes')", "Together", "Say that these two belong together, now and ever after."
    ),
    Action("compare.apart", "x", "belong('no')", "Apart", "Say that these two do not belong together, now and after."),
    Action("compare.take-back", "U", "take_back", "Take back", "Take the last change back."),
    Action("compare.other", "tab", "other_list", "Other", "Go from the texts to the list of rows, or back."),
    Action("compare.index", "i", "index", "Index", "Show or hide the list of rows."),
    Action("compare.conflict", "1", "verdict('conflict')", "Conflicts", "Show or hide conflicts."),
    Action("compare.differs", "2", "verdict('differs')", "Differs", "Show or hide what differs."),
    Action("compare.only-a", "3", "verdict('only_a')", "Only A", "Show or hide what only the first article says."),
    Action("compare.only-b", "4", "verdict('only_b')", "Only B", "Show or hide what only the second article says."),
    Action("compare.agree", "5", "verdict('agree')", "Agreed", "Show or hide what both say."),
    Action("compare.open-a", "o", "open_original('a')", "Open A", "Open the first article in the browser."),
    Action("compare.open-b", "O", "open_original('b')", "Open B", "Open the second article in the browser."),
    Action("stories.back", "escape", "app.back", "Back", "Go back to the reader.", "escape,q", shown=True),
    Action("stories.sort", "s", "sort", "Sort", "By sources, by freshness, by conflicts, or by unread.", shown=True),
    Action("stories.matrix", "M", "matrix", "Matrix", "Lay out what every source of the story says.", shown=True),
    Action("story.back", "escape", "back", "Back", "Go back.", "escape,q", shown=True),
    Action("story.mark", "space", "mark", "Mark", "Mark an article, to compare it with another.", shown=True),
    Action(
        "story.compare",
        "c",
        "compare",
        "Compare",
        "Compare the two marked articles, or the marked one with this; unmarked, with what differs most.",
        shown=True,
    ),
    Action("story.split", "x", "split", "Split", "Split the marked articles, or this one, off for good.", shown=True),
    Action("story.merge", "m", "merge", "Merge", "Merge the story with another one for good.", shown=True),
    Action("story.undo", "u", "take_back", "Undo", "Take the last change back."),
    Action("story.matrix", "M", "matrix", "Matrix", "Lay out what every source of the story says.", shown=True),
    Action("story.export", "e", "export", "Export", "Write the story to a file."),
    Action("story.page-down", "ctrl+f,pagedown", "page(1)", "Page down", "Go down a page."),
    Action("matrix.back", "escape", "app.back", "Back", "Go back.", "escape,q", shown=True),
    Action(
        "matrix.open",
        "enter",
        "open",
        "Sentence",
        "Show the sentence in its context; with two cells marked, compare their sources.",
        shown=True,
    ),
    Action("matrix.mark", "space", "mark", "Mark", "Mark a cell; two of one row, then Enter compares.", shown=True),
    Action("matrix.next", "n", "conflict(1)", "Next", "Go to the next row with a contradiction.", shown=True),
    Action("matrix.previous", "N", "conflict(-1)", "Previous", "Go to the row before with a contradiction.", "N,p"),
    Action("matrix.all", "v", "all", "All", "Show facts of a single source too, or leave them out.", shown=True),
    Action("matrix.read", "r", "read", "Read", "Read the article of the cell.", shown=True),
    Action("matrix.export", "e", "export", "Export", "Write the matrix to a file."),
    Action("matrix.down", "j,down", "move(1, 0)", "Down", "Go down a row."),
    Action("matrix.up", "k,up", "move(-1, 0)", "Up", "Go up a row."),
    Action("matrix.left", "h,left", "move(0, -1)", "Left", "Go to the source on the left."),
    Action("matrix.right", "l,right", "move(0, 1)", "Right", "Go to the source on the right."),
    Action("matrix.first", "0,circumflex_accent", "edge(-1)", "First source", "Go to the first source."),
    Action("matrix.last", "dollar_sign", "edge(1)", "Last source", "Go to the last source."),
    Action("matrix.top", "g,home", "top", "Top", "Go to the top."),
    Action("matrix.bottom", "G,end", "bottom", "Bottom", "Go to the bottom."),
    Action("matrix.half-down", "ctrl+d", "page(0.5)", "Half down", "Go down half a page."),
    Action("matrix.half-up", "ctrl+u", "page(-0.5)", "Half up", "Go up half a page."),
    Action("matrix.page-down", "ctrl+f,pagedown", "page(1)", "Page down", "Go down a page."),
    Action("matrix.page-up", "ctrl+b,pageup", "page(-1)", "Page up", "Go up a page."),
    Action("export.submit", "enter", "submit", "Write", "Write the file; over another one if asked twice.", shown=True),
    Action("export.format", "tab,down", "format(1)", "Format", "Choose the next format.", shown=True),
    Action("export.format-before", "shift+tab,up", "format(-1)", "Format before", "Choose the format before."),
    Action("export.close", "escape", "close", "Close", "Close and write nothing.", shown=True),
    Action("add.submit", "enter", "submit", "Add", "Look at the address and add what is there.", shown=True),
    Action("add.full-text", "ctrl+t", "full_text", "Full text", "Choose when to fetch articles' pages.", shown=True),
    Action("add.close", "escape", "close", "Close", "Close and add nothing.", shown=True),
    Action("versions.older", "h,left", "version(1)", "Older", "Compare with the version before that.", shown=True),
    Action("versions.newer", "l,right", "version(-1)", "Newer", "Compare with a later version.", shown=True),
    Action("prompt.submit", "enter", "submit", "Go on", "Go on with what is typed.", shown=True),
    Action("prompt.close", "escape", "close", "Close", "Close and do nothing.", shown=True),
    Action("tags.toggle", "enter", "set_tag", "Set", "Set the tag, or take it off.", shown=True),
    Action("tags.complete", "tab", "complete", "Complete", "Take the tag under the cursor into the line.", shown=True),
    Action("tags.down", "down,ctrl+n", "down", "Down", "Go to the next tag."),
    Action("tags.up", "up,ctrl+p", "up", "Up", "Go to the tag before."),
    Action("tags.close", "escape", "close", "Close", "Close; what was set stays.", shown=True),
    Action("dialog.close", "escape,q", "dismiss", "Close", "Close the dialog and change nothing.", shown=True),
)
"""In the order of the help screen and of the status line."""
