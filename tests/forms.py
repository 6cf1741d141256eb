"""A form as a browser would send it: what tests need to press “Save” on a page they were given."""

from html.parser import HTMLParser


class FormReader(HTMLParser):
    """The fields of the form with this id, as ``{name: value}``; the prefilled row that scripts copy is left out."""

    def __init__(self, html, form_id):
        super().__init__()
        self.fields, self.form_id, self.inside, self.area, self.select = {}, form_id, False, None, None
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        name = attrs.get("name")
        if tag == "form":
            self.inside = attrs.get("id") == self.form_id
        if not self.inside or (name and "__prefix__" in name):
            return
        if tag == "input" and name:
            kind = attrs.get("type", "text")
            if kind not in ("submit", "button") and (kind not in ("checkbox", "radio") or "checked" in attrs):
                self.fields[name] = attrs.get("value", "on" if kind == "checkbox" else "")
        elif tag == "textarea":
            self.area = name
            self.fields[name] = ""
        elif tag == "select":
            self.select = name
            self.fields[name] = ""
        elif tag == "option" and self.select and "selected" in attrs:
            self.fields[self.select] = attrs.get("value", "")

    def handle_endtag(self, tag):
        if tag == "form":
            self.inside = False
        elif tag == "textarea" and self.area:
            # A browser drops the first line break and sends the others as CR LF.
            text = self.fields[self.area].removeprefix("\r").removeprefix("\n")
            self.fields[self.area] = text.replace("\r\n", "\n").replace("\n", "\r\n")
            self.area = None
        elif tag == "select":
            self.select = None

    def handle_data(self, data):
        if self.inside and self.area:
            self.fields[self.area] += data


def form_of(response, form_id="term_form"):
    return FormReader(response.content.decode(), form_id).fields
